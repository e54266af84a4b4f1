export const id = 3189;
export const ids = [3189];
export const modules = {

/***/ 3359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m9: () => (/* binding */ allowedSigners),
  U9: () => (/* binding */ attachBundle),
  VU: () => (/* binding */ attachStatement),
  bA: () => (/* binding */ readStatements)
});

// UNUSED EXPORTS: repositoryPath

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(5010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(9348);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(9545);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/dsse.js
var dsse = __webpack_require__(2194);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/bundle.js




/** The media type of a sigstore bundle, and the artifact type of the referrer that carries it. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/**
 * A bundle with a key. Certificates (`verificationMaterial.certificate`) come with keyless signing; a bundle
 * that has one and no key is refused until then.
 */
const bundleSchema = schemas/* strictObject */.rej({
  mediaType: schemas/* literal */.euz(bundleMediaType),
  verificationMaterial: schemas/* strictObject */.rej({
    publicKey: schemas/* strictObject */.rej({ hint: schemas/* string */.YjP().max(255).optional() }),
    // A key that the policy names needs neither log nor timestamp: they are passed over, not believed.
    tlogEntries: schemas/* array */.YOg(schemas/* unknown */.L5J()).max(16).optional(),
    timestampVerificationData: schemas/* unknown */.L5J().optional(),
  }),
  dsseEnvelope: dsse/* envelopeSchema */.si,
});

/** A parsed bundle: the envelope and the id of the key that is said to have signed it. */
                            
                              
                                                    
 

/**
 * @param envelope a signed envelope without key ids: go-securesystemslib, which cosign verifies with, compares
 *   them with ids of its own (of the SSH form) and skips a signature whose id is another
 * @param keyId the id of the key that signed
 * @returns the bundle's bytes, as `cosign verify --key` reads them; the hint is base64 of the id, as cosign writes it
 */
function encodeBundle(envelope          , keyId        )             {
  const bundle = {
    mediaType: bundleMediaType,
    verificationMaterial: { publicKey: { hint: hintOf(keyId) } },
    dsseEnvelope: envelope,
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
}

/**
 * @param bytes a bundle's JSON
 * @returns its envelope and the hint; nothing is verified yet
 * @throws ENVELOPE_INVALID
 */
function parseBundle(bytes            )            {
  const result = bundleSchema.safeParse((0,dsse/* parseJson */.qF)(bytes, 'a sigstore bundle'));
  if (!result.success)
    throw (0,dsse/* envelopeInvalid */.ye)('a sigstore bundle with a key', (0,parse/* describeIssues */.w)(result.error).join('; '));
  const { hint } = result.data.verificationMaterial.publicKey;
  return {
    envelope: result.data.dsseEnvelope,
    hintedKeyId: hint === undefined || hint === '' ? undefined : keyIdOfHint(hint),
  };
}

function hintOf(keyId        )         {
  return Buffer.from(keyId.slice('sha256:'.length), 'hex').toString('base64');
}

function keyIdOfHint(hint        )         {
  const bytes = Buffer.from(hint, 'base64');
  return bytes.byteLength === 32 && bytes.toString('base64') === hint
    ? `sha256:${bytes.toString('hex')}`
    : hint;
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/error-codes.js
var error_codes = __webpack_require__(6254);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/keys.js
var keys = __webpack_require__(3791);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/statement.js
var src_statement = __webpack_require__(5458);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/attached-statement.js

                                                 
                                                               






/** An image in a registry, with what a referrer says of its subject. */
                                                                                               

/** Someone whose signatures count. */
                                                 
                        
 

/** A referrer that could not be believed, and why. */
                                   
                          
                        
                           
 

/** A statement that is attached to an image and signed by an allowed key; its claims are for the caller to judge. */
                                                                        
                                
                                                   
                                                 
                     
                                               
                            
                              
 

/** What was found at an image. */
                                                                         
                                                  
                                                 
                                                                  
                          
 

/** Beyond this many referrers of one kind nobody signs in earnest; each costs two requests. */
const maximumReferrersRead = 256;

/** Faults of one referrer that say nothing of the others. Anything else (the registry is down) ends the reading. */
const faultsOfOne                      = new Set([
  'ENVELOPE_INVALID',
  'SIGNATURE_INVALID',
  'SIGNATURE_WRONG_KEY',
  'SIGNATURE_WRONG_SUBJECT',
  'OCI_NOT_FOUND',
  'OCI_DIGEST_MISMATCH',
  'OCI_TOO_LARGE',
  'OCI_ANSWER_INVALID',
]);

/**
 * @param holders the signers of a policy
 * @returns each with its key, ready to verify
 * @throws KEY_INVALID
 */
function allowedSigners(holders                      )                  {
  return holders.map(({ name, key }) => ({ ...(0,keys/* publicKeyVerifier */.Vq)(key), name }));
}

/**
 * @param client the registry's client
 * @param repository `host[:port]/path`
 * @returns the path in the registry
 */
function repositoryPath(repository        )         {
  return repository.slice(repository.indexOf('/') + 1);
}

/**
 * Reads the statements of one kind that hang on an image, as any verifier would find them: through the
 * registry's referrers. One that is broken or by an unknown key does not hide the others.
 * @param client the client of the image's registry
 * @param image the image
 * @param predicateType the kind of statement; others are passed over
 * @param verifiers the allowed keys
 * @returns those that verify, those that do not, each with its reason
 * @throws what the registry's client throws when the registry does not answer
 */
async function readStatements                    (
  client                ,
  image                                              ,
  predicateType        ,
  verifiers              ,
)                                 {
  const path = repositoryPath(image.repository);
  const referrers = await client.referrers(path, image.digest, { artifactType: bundleMediaType });
  const candidates = referrers.filter((referrer) => mayHold(referrer, predicateType));
  const found                         = [];
  const rejected                     = [];
  for (const referrer of candidates.slice(0, maximumReferrersRead)) {
    try {
      const bundle = await readBundle(client, path, image.digest, referrer);
      const judged = judgeBundle(bundle, image.digest, predicateType, verifiers);
      if (judged !== undefined) found.push({ ...judged, referrer: referrer.digest, bundle });
    } catch (error) {
      if (!(0,src_error/* isWaybillError */.xS)(error) || !faultsOfOne.has(error.code)) throw error;
      rejected.push({ digest: referrer.digest, code: error.code, message: error.message });
    }
  }
  return { found, rejected, unread: Math.max(0, candidates.length - maximumReferrersRead) };
}

/**
 * Signs a statement and attaches it to an image.
 * @param client the client of the image's registry
 * @param image the image
 * @param statement the statement's bytes
 * @param predicateType what it says, for the referrer's annotations
 * @param signer whose key
 * @param clock tells when it was attached
 * @returns the referrer's digest and the bundle
 */
async function attachStatement(
  client                ,
  image               ,
  statement            ,
  predicateType        ,
  signer        ,
  clock        = time/* systemClock */.ml,
)                                                    {
  const envelope = await (0,dsse/* signEnvelope */.Yj)(src_statement/* statementPayloadType */.Q7, statement, signer, { keyId: false });
  const bundle = encodeBundle(envelope, signer.keyId);
  return { referrer: await attachBundle(client, image, bundle, predicateType, clock), bundle };
}

/**
 * Attaches a bundle that exists already, as it is.
 * @param client the client of the image's registry
 * @param image the image
 * @param bundle the bundle's bytes
 * @param predicateType what its statement says
 * @param clock tells when it was attached
 * @returns the referrer's digest
 */
async function attachBundle(
  client                ,
  image               ,
  bundle            ,
  predicateType        ,
  clock        = time/* systemClock */.ml,
)                  {
  const { digest, mediaType, size } = image;
  const descriptor = await client.attach(
    repositoryPath(image.repository),
    { digest, mediaType, size },
    {
      artifactType: bundleMediaType,
      // The annotations of cosign's bundle specification: a reader skips other kinds without fetching them.
      annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        'org.opencontainers.image.created': (0,time/* timestamp */.vE)(clock),
      },
      layers: [{ mediaType: bundleMediaType, bytes: bundle }],
    },
  );
  return descriptor.digest;
}

/** Annotations prove nothing, and need not: one that names another kind only says what need not be read. */
function mayHold(referrer            , predicateType        )          {
  const announced = referrer.annotations?.['dev.sigstore.bundle.predicateType'];
  return announced === undefined || announced === predicateType;
}

async function readBundle(
  client                ,
  path        ,
  subject        ,
  referrer            ,
)                      {
  const { manifest } = await client.readManifest(path, referrer.digest);
  const layers = 'layers' in manifest ? manifest.layers : [];
  const layer = layers[0];
  if (layers.length !== 1 || layer?.mediaType !== bundleMediaType) {
    throw (0,error_codes/* supplyChainError */.z)('ENVELOPE_INVALID', {
      message: `Expected the referrer ${referrer.digest} to hold one layer of ${bundleMediaType}; found ${String(layers.length)} layer(s), the first of ${JSON.stringify(layer?.mediaType ?? 'no type')}.`,
      remedy: 'Check what attached this referrer; sign again with Waybill or cosign 3.',
    });
  }
  const claimed = 'subject' in manifest ? manifest.subject?.digest : undefined;
  if (claimed !== subject) {
    throw (0,error_codes/* supplyChainError */.z)('SIGNATURE_WRONG_SUBJECT', {
      message: `Expected the referrer ${referrer.digest} to be about ${subject}; its manifest names ${claimed ?? 'no subject'}.`,
      remedy:
        'Do not deploy this image before it is known who changed its referrers; sign it again.',
      facts: { expected: subject, found: claimed ?? null },
    });
  }
  return client.readBlob(path, layer, { maximumBytes: dsse/* maximumEnvelopeBytes */._6 });
}

/** @returns undefined for a good statement of another kind */
function judgeBundle                    (
  bytes            ,
  digest        ,
  predicateType        ,
  verifiers              ,
)                                                                             {
  const { envelope, hintedKeyId } = parseBundle(bytes);
  const hinted =
    hintedKeyId === undefined ? verifiers : verifiers.filter(({ keyId }) => keyId === hintedKeyId);
  if (hinted.length === 0) throw (0,dsse/* wrongKey */.PT)(hintedKeyId, verifiers);
  const signed = hintedKeyId === undefined ? envelope : withKeyId(envelope, hintedKeyId);
  const { payload, verifier } = (0,dsse/* verifyEnvelope */.FY)(signed, src_statement/* statementPayloadType */.Q7, hinted);
  const statement = (0,src_statement/* parseStatement */.By)(payload);
  if (statement.predicateType !== predicateType) return undefined;
  const subject = (0,src_statement/* subjectOf */.et)(statement, digest);
  if (subject !== undefined) return { statement, subject, signer: verifier };
  const found = statement.subject.map((item) => `sha256:${item.digest['sha256'] ?? '?'}`);
  throw (0,error_codes/* supplyChainError */.z)('SIGNATURE_WRONG_SUBJECT', {
    message: `Expected a statement about ${digest}; this one speaks of ${found.slice(0, 3).join(', ')}.`,
    remedy:
      'A statement of another image was attached to this one. Find out by whom, and sign the release again.',
    facts: { expected: digest, found: found.slice(0, 16) },
  });
}

/** The bundle's hint as the key's id of each signature that names none: a bad signature is then told from a wrong key. */
function withKeyId(envelope          , hint        )           {
  const signatures = envelope.signatures.map(({ sig, keyid }) => ({
    sig,
    keyid: keyid === undefined || keyid === '' ? hint : keyid,
  }));
  return { ...envelope, signatures };
}


/***/ }),

/***/ 3631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gK: () => (/* binding */ differingClaims),
/* harmony export */   mN: () => (/* binding */ sameClaims)
/* harmony export */ });
                                               
                                                

/**
 * Whose code an image is made of. They are annotations of the statement's subject, where `cosign sign -a`
 * writes and `cosign verify -a` reads them.
 */
                                  
                                                                                                 
                          
                             
                               
 

/** The claims, as found: any may be missing or of another type. */
                                                                           

/**
 * @param subject the subject of a verified statement
 * @returns what it claims
 */
function claimsOf(subject                              )              {
  return {
    source: subject.annotations?.['waybill.source'],
    commit: subject.annotations?.['waybill.commit'],
    application: subject.annotations?.['waybill.application'],
  };
}

/**
 * @param found what a statement claims
 * @param expected what it must claim
 * @returns whether all of it is equal
 */
function sameClaims(found             , expected                 )          {
  return differingClaims(found, expected).length === 0;
}

/**
 * @param found what a statement claims
 * @param expected what it must claim
 * @returns one sentence for each difference
 */
function differingClaims(found             , expected                 )           {
  return (['source', 'commit', 'application']         ).flatMap((claim) => {
    const value = found[claim];
    if (value === expected[claim]) return [];
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 200)) : 'none';
    return [`${claim} ${JSON.stringify(expected[claim])}, found ${shown}`];
  });
}


/***/ }),

/***/ 5458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   Q7: () => (/* binding */ statementPayloadType),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   fP: () => (/* binding */ imageSignaturePredicateType)
/* harmony export */ });
/* unused harmony export statementSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2194);




/** The payload type of an in-toto statement in an envelope. */
const statementPayloadType = 'application/vnd.in-toto+json';

/** What cosign writes when it signs an image (cosign 3, pkg/types). */
const imageSignaturePredicateType = 'https://sigstore.dev/cosign/sign/v1';

const annotationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J());

/** An in-toto Statement v1 (in-toto attestation framework, spec/v1/statement.md). Unknown keys are passed over, as it asks. */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  _type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('https://in-toto.io/Statement/v1'),
  subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(512).optional(),
        digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(32), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(256)),
        annotations: annotationsSchema.optional(),
      }),
    )
    .min(1)
    .max(1024),
  predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(512),
  predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(),
});

                                                        

/** What a statement speaks of. */
                                   
                          
                         
                                                          
 

/**
 * @param subjects what it speaks of; at least one
 * @param predicateType what is said, as a URI
 * @param predicate what is said
 * @returns the statement's bytes: canonical JSON, so that equal statements are equal bytes
 */
function encodeStatement(
  subjects                             ,
  predicateType        ,
  predicate        ,
)             {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(({ digest, name, annotations }) => ({
      digest: { sha256: digest.slice('sha256:'.length) },
      name,
      annotations,
    })),
    predicateType,
    predicate,
  };
  return Buffer.from((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(statement), 'utf8');
}

/**
 * @param payload an envelope's verified payload
 * @returns the statement
 * @throws ENVELOPE_INVALID
 */
function parseStatement(payload            )            {
  const result = statementSchema.safeParse((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload, 'an in-toto statement'));
  if (result.success) return result.data;
  throw (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeInvalid */ .ye)('an in-toto statement', (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .describeIssues */ .w)(result.error).join('; '));
}

/**
 * @param statement a verified statement
 * @param digest the image in question
 * @returns the subject with that digest, or undefined
 */
function subjectOf(
  statement           ,
  digest        ,
)                                           {
  const hex = _waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .digestSchema */ .er.parse(digest).slice('sha256:'.length);
  return statement.subject.find((subject) => subject.digest['sha256'] === hex);
}


/***/ }),

/***/ 7202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ closestFault),
/* harmony export */   Sx: () => (/* binding */ tooManyReferrers),
/* harmony export */   ZG: () => (/* binding */ verifyImage)
/* harmony export */ });
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3359);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6254);
/* harmony import */ var _signature_claims_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3631);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5458);
                                                 
                                            
                                                   





/** What a signature must prove. */
                                                               
                                                      
                                         
 

/** A signature that was believed. */
                                    
                                         
                          
                         
                                   
                                                                                                   
                                                 
 

/** The further a referrer came, the more its fault says. */
const closestFirst                                  = [
  'WAYBILL_INVALID',
  'SIGNATURE_WRONG_SOURCE',
  'SIGNATURE_WRONG_SUBJECT',
  'SIGNATURE_INVALID',
  'SIGNATURE_WRONG_KEY',
];

/**
 * Verifies that an image was signed by an allowed signer, for this source repository, commit and application
 * (law 2). Signatures are found as a policy engine finds them: among the image's referrers.
 * @param client the client of the image's registry
 * @param image the image by digest
 * @param expectation signers and source
 * @returns who signed, and the referrers that were not believed
 * @throws SIGNATURE_MISSING, SIGNATURE_INVALID, SIGNATURE_WRONG_KEY, SIGNATURE_WRONG_SUBJECT,
 *   SIGNATURE_WRONG_SOURCE, REFERRERS_TOO_MANY, KEY_INVALID (a key of the policy)
 */
async function verifyImage(
  client                ,
  image                                              ,
  expectation                      ,
)                             {
  const signers = (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .allowedSigners */ .m9)(expectation.signers);
  const read = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .readStatements */ .bA)(client, image, _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .imageSignaturePredicateType */ .fP, signers);
  const rejected = [...read.rejected];
  for (const { subject, signer, referrer } of read.found) {
    const differences = (0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .differingClaims */ .gK)((0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claimsOf */ .ds)(subject), expectation);
    if (differences.length > 0) {
      const message = `Expected ${differences.join('; ')}, in the signature by ${signer.name}.`;
      rejected.push({ digest: referrer, code: 'SIGNATURE_WRONG_SOURCE', message });
    }
  }
  const wrong = new Set(rejected.map(({ digest }) => digest));
  const good = read.found.find(({ referrer }) => !wrong.has(referrer));
  if (good !== undefined) {
    const { signer, referrer } = good;
    return { signer: signer.name, keyId: signer.keyId, signatureDigest: referrer, rejected };
  }
  throw refusal(image, rejected, read.unread);
}

function refusal(
  image                                              ,
  rejected                             ,
  unread        ,
)        {
  const name = `${image.repository}@${image.digest}`;
  if (unread > 0) return tooManyReferrers(name, unread);
  const closest = closestFault(rejected);
  if (closest !== undefined) {
    return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .supplyChainError */ .z)(closest.code, {
      message: `${name}: ${closest.message}`,
      remedy:
        'Promote only what the release stage of this repository signed. Check the policy (signers) and who pushed to the registry; then release again.',
      facts: {
        repository: image.repository,
        digest: image.digest,
        rejected: rejected.slice(0, 16).map(({ digest, code }) => `${digest} ${code}`),
      },
    });
  }
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .supplyChainError */ .z)('SIGNATURE_MISSING', {
    message: `Expected ${name} to be signed; no signature is attached to it.`,
    remedy:
      'Run the release stage for this commit again: it completes what is missing. If the image came from elsewhere, it cannot be promoted.',
    facts: { repository: image.repository, digest: image.digest },
  });
}

/**
 * @param name the image, for people
 * @param unread how many referrers were not read
 * @returns REFERRERS_TOO_MANY
 */
function tooManyReferrers(name        , unread        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .supplyChainError */ .z)('REFERRERS_TOO_MANY', {
    message: `Expected a good signature among the first referrers of ${name}; found none, and ${String(unread)} more were not read.`,
    remedy:
      'Somebody attached many referrers to this image: find out who, delete them in the registry, and sign again.',
    facts: { image: name, unread },
  });
}

/**
 * Chooses what is said when no referrer is good: the fault of the one that came closest.
 * @param rejected the referrers that were not believed
 * @returns the closest fault, or undefined where there was no referrer at all
 */
function closestFault(
  rejected                             ,
)                                                              {
  for (const code of closestFirst) {
    const fault = rejected.find((referrer) => referrer.code === code);
    if (fault !== undefined) return { code, message: fault.message };
  }
  const [first] = rejected;
  if (first === undefined) return undefined;
  return {
    code: 'SIGNATURE_INVALID',
    message: `found only referrers that cannot be read: ${first.message}`,
  };
}


/***/ }),

/***/ 3189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ waybillSchema),
/* harmony export */   QR: () => (/* binding */ maximumDescriptionBytes),
/* harmony export */   WF: () => (/* binding */ attachWaybill),
/* harmony export */   XB: () => (/* binding */ readWaybill),
/* harmony export */   g: () => (/* binding */ waybillPredicateType)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3359);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6254);
/* harmony import */ var _signature_claims_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3631);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5458);
/* harmony import */ var _verify_image_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7202);

                                                   



                                                  




/** The kind of statement that a waybill is. */
const waybillPredicateType = 'urn:waybill:predicate:waybill:v1';

/** What came out of verifying one contract, as the waybill carries it. */
const contractVerdictSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  contract: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(64),
  holds: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
  /** How many findings of each level. */
  findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative()),
});

/** What a vulnerability scan found in one image, as the waybill carries it. */
const scanSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  image: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
  /** The scanner and its version. */
  tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
  /** How many of each severity; every one is said, because what is not said is not zero. */
  counts: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    critical: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    high: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    medium: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    low: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    /** Those whose severity the scanner cannot tell. */
    unknown: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
  }),
});

/** The longest description that a waybill carries; a longer one stays in the repository alone. */
const maximumDescriptionBytes = 262_144;

/** waybill.yaml at the released commit: how the release is known to be ready and well, wherever it runs. */
const descriptionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1024),
  text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine((text) => Buffer.byteLength(text) <= maximumDescriptionBytes, {
    message: `expected at most ${String(maximumDescriptionBytes)} bytes`,
  }),
});

/** The release's signed statement: what it is, where it came from, who released it (design, section 2). */
const waybillSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    application: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(2048),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseImageSchema */ .U1).min(1).max(64),
    builtBy: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .ownerSchema */ .$K,
    contracts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(contractVerdictSchema).max(100).optional(),
    /** One for each image that was scanned. */
    scans: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(scanSchema).max(64).optional(),
    /** A rollback reads it where the application's repository cannot be reached. */
    description: descriptionSchema.optional(),
    /** The ledger's head when the waybill was written: a rewritten history contradicts it (`ledger verify`). */
    ledgerHead: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr.optional(),
    createdAt: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
  })
  .refine(({ images }) => new Set(images.map(({ name }) => name)).size === images.length, {
    message: 'two images have one name',
  })
  .refine(({ scans = [] }) => new Set(scans.map(({ image }) => image)).size === scans.length, {
    message: 'one image has two scans',
    path: ['scans'],
  });
                                                    
                                                                           
                                                     
                                                                   

/** The waybill as it hangs on one image. */
                                  
                        
                              
                          
                                 
                                                       
                           
 

/** A waybill that was believed. */
                                  
                            
                          
                         
                                 
                                                 
 

/**
 * Attaches the waybill to every image of its release. One that says the same (the moment, the run and the
 * ledger's head apart) and was signed by the same key is taken as it is, also for the images that lack it:
 * all images carry the same bytes.
 * @param registry gives the client of a host
 * @param waybill what to say
 * @param signer whose key
 * @param clock tells when it was attached
 * @returns each image with its referrer
 * @throws WAYBILL_INVALID where the waybill itself is wrong, and what the registry's client throws
 */
async function attachWaybill(
  registry                                  ,
  waybill         ,
  signer        ,
  clock        ,
)                                      {
  const checked = parseWaybill(waybill);
  const wanted = lastingContent(checked);
  const places = await Promise.all(
    checked.images.map(async (image) => {
      const client = registry(image.repository.slice(0, image.repository.indexOf('/')));
      const { found } = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .readStatements */ .bA)(client, image, waybillPredicateType, [signer]);
      return { image, client, existing: found.find((item) => sameContent(item, wanted)) };
    }),
  );
  let bundle = places.find(({ existing }) => existing !== undefined)?.existing?.bundle;
  const attached                    = [];
  for (const { image, client, existing } of places) {
    const { name, repository, digest } = image;
    let referrer = existing?.referrer;
    if (referrer === undefined && bundle !== undefined) {
      referrer = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .attachBundle */ .U9)(client, image, bundle, waybillPredicateType, clock);
    }
    if (referrer === undefined) {
      const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeStatement */ ._i)(subjectsOf(checked), waybillPredicateType, checked);
      const made = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .attachStatement */ .VU)(
        client,
        image,
        statement,
        waybillPredicateType,
        signer,
        clock,
      );
      ({ referrer } = made);
      bundle = made.bundle;
    }
    attached.push({
      name,
      repository,
      digest,
      waybillDigest: referrer,
      reused: existing !== undefined,
    });
  }
  return attached;
}

/**
 * Reads the waybill of an image, as promotion does: signed by an allowed signer, about this image, for this
 * source, commit and application. Where several are good, they must name the same images, and the newest is
 * given.
 * @param client the client of the image's registry
 * @param image the image by digest
 * @param expectation signers and source
 * @returns what it says and who signed it
 * @throws WAYBILL_MISSING, WAYBILL_INVALID, WAYBILL_AMBIGUOUS, SIGNATURE_WRONG_SOURCE, SIGNATURE_WRONG_KEY,
 *   SIGNATURE_INVALID, SIGNATURE_WRONG_SUBJECT, REFERRERS_TOO_MANY
 */
async function readWaybill(
  client                ,
  image                                              ,
  expectation                      ,
)                           {
  const signers = (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .allowedSigners */ .m9)(expectation.signers);
  const read = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .readStatements */ .bA)(client, image, waybillPredicateType, signers);
  const rejected = [...read.rejected];
  const good                    = [];
  for (const item of read.found) {
    try {
      const waybill = judgeWaybill(item, expectation);
      const { signer, referrer: waybillDigest } = item;
      good.push({ waybill, signer: signer.name, keyId: signer.keyId, waybillDigest, rejected });
    } catch (error) {
      if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .isWaybillError */ .xS)(error)) throw error;
      rejected.push({ digest: item.referrer, code: error.code, message: error.message });
    }
  }
  const newest = good.sort((a, b) => (a.waybill.createdAt < b.waybill.createdAt ? 1 : -1))[0];
  if (newest === undefined) throw refusal(image, rejected, read.unread);
  refuseAmbiguity(image, good);
  return newest;
}

function judgeWaybill(
  { statement, signer }                                                ,
  expectation                      ,
)          {
  const waybill = parseWaybill(statement.predicate);
  const differences = (0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_5__/* .differingClaims */ .gK)(waybill, expectation);
  if (differences.length > 0) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)('SIGNATURE_WRONG_SOURCE', {
      message: `Expected ${differences.join('; ')}, in the waybill by ${signer.name}.`,
      remedy: 'Promote only what the release stage of this repository released.',
    });
  }
  const subjects = statement.subject.map(({ digest }) => `sha256:${digest['sha256'] ?? ''}`).sort();
  const images = [...new Set        (waybill.images.map(({ digest }) => digest))].sort();
  if (subjects.join() === images.join()) return waybill;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)('WAYBILL_INVALID', {
    message: `Expected the waybill's subjects to be exactly its images (${images.join(', ')}); found ${subjects.slice(0, 64).join(', ')}.`,
    remedy: 'Run the release stage for this commit again: it writes a new waybill.',
  });
}

/** Two waybills by allowed signers that name different images: which one is the release cannot be known. */
function refuseAmbiguity(
  image                                              ,
  good                            ,
)       {
  const sets = new Set(good.map(({ waybill }) => (0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)(sortedImages(waybill))));
  if (sets.size <= 1) return;
  const digests = good.map(({ waybillDigest }) => waybillDigest);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)('WAYBILL_AMBIGUOUS', {
    message: `Expected every good waybill of ${image.repository}@${image.digest} to name the same images; ${digests.join(' and ')} differ.`,
    remedy:
      "Compare them with the ledger's claim of this commit, and delete the wrong referrer in the registry.",
    facts: { repository: image.repository, digest: image.digest, waybills: digests },
  });
}

function refusal(
  image                                              ,
  rejected                             ,
  unread        ,
)        {
  const name = `${image.repository}@${image.digest}`;
  if (unread > 0) return (0,_verify_image_js__WEBPACK_IMPORTED_MODULE_8__/* .tooManyReferrers */ .Sx)(name, unread);
  const closest = (0,_verify_image_js__WEBPACK_IMPORTED_MODULE_8__/* .closestFault */ .CI)(rejected);
  if (closest !== undefined) {
    return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)(closest.code, {
      message: `${name}: ${closest.message}`,
      remedy:
        'Check the policy (signers) and who pushed to the registry; then run the release stage for this commit again.',
      facts: {
        repository: image.repository,
        digest: image.digest,
        rejected: rejected.slice(0, 16).map(({ digest, code }) => `${digest} ${code}`),
      },
    });
  }
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)('WAYBILL_MISSING', {
    message: `Expected ${name} to carry its release's waybill; none is attached to it.`,
    remedy: 'Run the release stage for this commit again: it attaches what is missing.',
    facts: { repository: image.repository, digest: image.digest },
  });
}

function parseWaybill(value         )          {
  const result = waybillSchema.safeParse(value);
  if (result.success) return result.data;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)('WAYBILL_INVALID', {
    message: `Expected a waybill of the form that Waybill writes; ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .describeIssues */ .w)(result.error).join('; ')}.`,
    remedy: 'Run the release stage for this commit again with this version of Waybill.',
  });
}

function sameContent({ statement }                             , wanted        )          {
  const result = waybillSchema.safeParse(statement.predicate);
  return result.success && lastingContent(result.data) === wanted;
}

/** What two waybills of one release have in common, whichever run wrote them. */
function lastingContent(waybill         )         {
  const { application, commit, source, contracts, scans, description } = waybill;
  const images = sortedImages(waybill);
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)({ application, commit, source, contracts, scans, description, images });
}

function sortedImages({ images }         )                    {
  return [...images].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every digest once: two images of one release may be the same bytes. */
function subjectsOf({ images }         )                                     {
  const byDigest = new Map(images.map(({ digest, repository }) => [digest, repository]));
  return [...byDigest].map(([digest, name]) => ({ digest, name }));
}


/***/ })

};
