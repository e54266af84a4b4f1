export const id = 3359;
export const ids = [3359];
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

/***/ 2194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ verifyEnvelope),
/* harmony export */   PT: () => (/* binding */ wrongKey),
/* harmony export */   Yj: () => (/* binding */ signEnvelope),
/* harmony export */   _6: () => (/* binding */ maximumEnvelopeBytes),
/* harmony export */   mE: () => (/* binding */ parseEnvelope),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   si: () => (/* binding */ envelopeSchema),
/* harmony export */   ye: () => (/* binding */ envelopeInvalid)
/* harmony export */ });
/* unused harmony exports preAuthenticationEncoding, signatureInvalid */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6254);



                                                  

/** A signed payload as it travels: JSON with base64 values (DSSE 1.0.2, envelope). */
                           
                               
                           
                                                    
 

                                    
                       
                                                                                                      
                                      
 

/** What an envelope was found to say, and by whose key. */
                                                                  
                               
                       
 

/** No envelope that Waybill reads is larger: a waybill of 64 images takes some 20 kB, an SBOM up to 20 MB. */
const maximumEnvelopeBytes = 32 * 1024 * 1024;

/** A base64 text with no other spelling: what decodes and encodes again to itself. */
const base64Schema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(maximumEnvelopeBytes)
  .refine(
    (text) => Buffer.from(text, 'base64').toString('base64') === text,
    'expected canonical base64',
  );

const envelopeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  payloadType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  payload: base64Schema,
  signatures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ sig: base64Schema.min(1).max(4096), keyid: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional() }),
    )
    .min(1)
    .max(16),
});

/**
 * The bytes that are signed: type and payload, each with its length, so that neither can be read as part of
 * the other (DSSE protocol, PAE).
 * @param payloadType the payload's media type or URI
 * @param payload the bytes
 * @returns `DSSEv1 <length> <type> <length> <payload>`
 */
function preAuthenticationEncoding(payloadType        , payload            )             {
  const typeLength = Buffer.byteLength(payloadType, 'utf8');
  const head = `DSSEv1 ${String(typeLength)} ${payloadType} ${String(payload.byteLength)} `;
  return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}

/**
 * @param payloadType the payload's type
 * @param payload the bytes to sign
 * @param signer whose key
 * @param options `keyId: false` leaves the key's id out of the envelope
 * @returns an envelope with one signature
 */
async function signEnvelope(
  payloadType        ,
  payload            ,
  signer        ,
  options                      = {},
)                    {
  const signature = await signer.sign(preAuthenticationEncoding(payloadType, payload));
  const sig = Buffer.from(signature).toString('base64');
  return {
    payloadType,
    payload: Buffer.from(payload).toString('base64'),
    signatures: [options.keyId === false ? { sig } : { sig, keyid: signer.keyId }],
  };
}

/**
 * @param bytes an envelope's JSON, or the parsed value
 * @returns the envelope, its form checked; nothing is verified yet
 * @throws ENVELOPE_INVALID
 */
function parseEnvelope(bytes                              )           {
  const value =
    bytes instanceof Uint8Array || typeof bytes === 'string'
      ? parseJson(bytes, 'a DSSE envelope')
      : bytes;
  const result = envelopeSchema.safeParse(value);
  if (result.success) return result.data;
  throw envelopeInvalid('a DSSE envelope', (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .describeIssues */ .w)(result.error).join('; '));
}

/**
 * Checks an envelope: the type is the expected one, and each signature was made by one of the keys. All
 * signatures must be good: an envelope with a bad one beside a good one was tampered with.
 * @param envelope what was parsed
 * @param payloadType the only type that is accepted here
 * @param verifiers the allowed keys
 * @returns the payload, and the key that signed (the first one, where several did)
 * @throws ENVELOPE_INVALID (another type), SIGNATURE_WRONG_KEY, SIGNATURE_INVALID
 */
function verifyEnvelope                    (
  envelope          ,
  payloadType        ,
  verifiers              ,
)                      {
  if (envelope.payloadType !== payloadType) {
    throw envelopeInvalid(
      'an envelope',
      `expected the payload type ${payloadType}, found ${shown(envelope.payloadType)}`,
    );
  }
  const payload = Buffer.from(envelope.payload, 'base64');
  const signed = preAuthenticationEncoding(payloadType, payload);
  const signedBy = envelope.signatures.map((signature) =>
    verifySignature(signature, signed, verifiers),
  );
  const verifier = signedBy[0];
  if (verifier === undefined) throw envelopeInvalid('an envelope', 'it has no signature');
  return { payload, verifier };
}

function verifySignature                    (
  signature                   ,
  signed            ,
  verifiers              ,
)    {
  const { keyid } = signature;
  const hinted = keyid === undefined || keyid === '' ? undefined : keyid;
  const candidates =
    hinted === undefined ? verifiers : verifiers.filter((verifier) => verifier.keyId === hinted);
  const bytes = Buffer.from(signature.sig, 'base64');
  const found = candidates.find((verifier) => verifier.verify(signed, bytes));
  if (found !== undefined) return found;
  if (hinted === undefined || candidates.length === 0) throw wrongKey(hinted, verifiers);
  throw signatureInvalid(hinted);
}

/**
 * @param found the id of the key that signed, where it is known
 * @param verifiers the allowed keys
 * @returns SIGNATURE_WRONG_KEY, naming both sides
 */
function wrongKey(found                    , verifiers                     )        {
  const allowed = verifiers.map((verifier) => verifier.keyId);
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .supplyChainError */ .z)('SIGNATURE_WRONG_KEY', {
    message:
      `Expected a signature by ${allowed.length === 0 ? 'an allowed key, and none is allowed' : allowed.join(' or ')}; ` +
      `found ${found === undefined ? 'one that none of these keys made' : `the key ${shown(found)}`}.`,
    remedy:
      'If the signer is right, add its public key to the signers of the policy; if not, find out who signed this, and release again.',
    facts: { allowedKeys: allowed, ...(found === undefined ? {} : { foundKey: shown(found) }) },
  });
}

/**
 * @param keyId the key that is said to have signed
 * @returns SIGNATURE_INVALID
 */
function signatureInvalid(keyId        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .supplyChainError */ .z)('SIGNATURE_INVALID', {
    message: `Expected the signature to verify with the key ${keyId}; it does not: the signed bytes or the signature were changed.`,
    remedy:
      'Do not deploy this. Find out who changed it in the registry, and sign the release again.',
    facts: { keyId },
  });
}

/**
 * @param bytes JSON in UTF-8
 * @param what names it in the message
 * @returns the parsed value
 * @throws ENVELOPE_INVALID where it is too large, no UTF-8 or no JSON
 */
function parseJson(bytes                     , what        )          {
  const length = typeof bytes === 'string' ? bytes.length : bytes.byteLength;
  if (length > maximumEnvelopeBytes) {
    throw envelopeInvalid(
      what,
      `expected at most ${String(maximumEnvelopeBytes)} bytes, found ${String(length)}`,
    );
  }
  try {
    const text =
      typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text)           ;
  } catch {
    throw envelopeInvalid(what, 'it is no JSON in UTF-8');
  }
}

/**
 * @param what names the document
 * @param problem what is wrong
 * @returns ENVELOPE_INVALID
 */
function envelopeInvalid(what        , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .supplyChainError */ .z)('ENVELOPE_INVALID', {
    message: `Expected ${what} of the form that Waybill reads; ${problem}.`,
    remedy: 'Check what wrote this document; sign again with Waybill or cosign 3.',
  });
}

/** A value from outside, short and printable. */
function shown(text        )         {
  return JSON.stringify(text.slice(0, 100));
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


/***/ })

};
