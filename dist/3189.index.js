export const id = 3189;
export const ids = [3189];
export const modules = {

/***/ 23753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UG: () => (/* binding */ AnswerTooLarge),
/* harmony export */   dn: () => (/* binding */ ConnectionFault),
/* harmony export */   eQ: () => (/* binding */ fetchBounded)
/* harmony export */ });
/** A connection that was refused, cut or too slow: no answer came. */
class ConnectionFault extends Error {
                    name = 'ConnectionFault';
  /** What the system or the TLS library calls it, such as ECONNREFUSED. */
           code                    ;

  constructor(message        , code         , cause          ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }

  /** A certificate that is not trusted now is not trusted in a second either. */
  get isFinal()          {
    return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|TLS_/.test(this.code ?? '');
  }
}

/** An answer that has more bytes than its reader allows. */
class AnswerTooLarge extends Error {
                    name = 'AnswerTooLarge';
}

/** An answer with all its bytes. */
                                
                          
                            
                             
 

/**
 * Sends one request and reads the whole answer. Redirects are given back, not followed.
 * @param url where to
 * @param init method, headers, body, signal
 * @param maximumBytes how large the answer may be
 * @throws ConnectionFault, AnswerTooLarge, or the signal's reason
 */
async function fetchBounded(
  url        ,
  init             ,
  maximumBytes        ,
)                         {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const bytes = await readBounded(response, maximumBytes);
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (init.signal?.aborted === true) throw init.signal.reason;
    throw error instanceof AnswerTooLarge ? error : connectionFault(error);
  }
}

async function readBounded(response          , maximumBytes        )                      {
  if (response.body === null) return new Uint8Array();
  const body                            = response.body;
  const pieces               = [];
  let length = 0;
  // Leaving the loop cancels the stream.
  for await (const piece of body) {
    length += piece.byteLength;
    if (length > maximumBytes)
      throw new AnswerTooLarge(`it has more than ${String(maximumBytes)} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

/** undici wraps the reason, and the reasons of several addresses once more. */
function connectionFault(error         )                  {
  const cause = deepest(error);
  const message = cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
  return new ConnectionFault(message, codeOf(cause), error);
}

function deepest(error         )          {
  let current = error;
  for (let depth = 0; depth < 5; depth += 1) {
    const inner = innerOf(current);
    if (inner === undefined) return current;
    current = inner;
  }
  return current;
}

function innerOf(error         )          {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('cause' in error && error.cause !== undefined) return error.cause;
  if ('errors' in error && Array.isArray(error.errors)) return error.errors[0];
  return undefined;
}

function codeOf(error         )                     {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 92874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ allowedKeys),
/* harmony export */   m: () => (/* binding */ allowedSigners)
/* harmony export */ });
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53791);
                                                                                 

                                                                  

/** A key whose signatures count. */
                                              
                        
 

/** A workflow whose certificates count. */
                                  
                        
                                    
 

/** Someone whose signatures count. */
                                                         

/** Who signed a statement that was believed. */
                                  
                                
                        
                                                                          
                            
                                                                               
                                                                                      
 

/**
 * @param holders the signers of a policy
 * @returns each, ready to verify; the trusted root of a workflow is read when a certificate is judged
 * @throws KEY_INVALID
 */
function allowedSigners(holders                          )                  {
  return holders.map((holder) => ('key' in holder ? allowedKey(holder) : holder));
}

/**
 * @param holders whoever has a key
 * @returns each with its key, ready to verify
 * @throws KEY_INVALID
 */
function allowedKeys(holders                      )               {
  return holders.map(allowedKey);
}

function allowedKey({ name, key }           )             {
  return { ...(0,_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .publicKeyVerifier */ .Vq)(key), name };
}


/***/ }),

/***/ 20571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   U9: () => (/* binding */ attachBundle),
/* harmony export */   VU: () => (/* binding */ attachStatement),
/* harmony export */   bA: () => (/* binding */ readStatements)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95010);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50747);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12194);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96254);
/* harmony import */ var _signing_statement_signer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48401);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95458);

                                                               
                                                                                      



                                                                     



/** An image in a registry, with what a referrer says of its subject. */
                                                                                               

/** A referrer that could not be believed, and why. */
                                   
                          
                        
                           
 

/** A statement that is attached to an image and signed by an allowed signer; its claims are for the caller to judge. */
                                    
                                
                                                   
                                                 
                                   
                                               
                            
                              
 

/** What was found at an image. */
                                     
                                               
                                                 
                                                                  
                          
 

/** How something is attached. */
                                                                      

/** A referrer by the registry's list, or by its digest alone. */
                                                

/** Beyond this many referrers of one kind nobody signs in earnest; each costs two requests. */
const maximumReferrersRead = 256;
/** Bundles that are read at once. */
const readAtOnce = 8;

/** Faults of one referrer that say nothing of the others. Anything else (the registry is down) ends the reading. */
const faultsOfOne                      = new Set([
  'ENVELOPE_INVALID',
  'SIGNATURE_INVALID',
  'SIGNATURE_WRONG_KEY',
  'SIGNATURE_WRONG_IDENTITY',
  'SIGNATURE_WRONG_SUBJECT',
  ...Object.keys(_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainErrorCodes */ .Bz).filter((code) => code.startsWith('BUNDLE_')),
  'OCI_NOT_FOUND',
  'OCI_DIGEST_MISMATCH',
  'OCI_TOO_LARGE',
  'OCI_ANSWER_INVALID',
]);

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
 * registry's referrers. One that is broken or by an unknown signer does not hide the others.
 * @param client the client of the image's registry
 * @param image the image
 * @param predicateType the kind of statement; others are passed over
 * @param signers the allowed keys and workflows
 * @param recorded referrers that are known from elsewhere: they are read also where the registry's list lost them
 * @returns those that verify, those that do not, each with its reason
 * @throws TRUSTED_ROOT_INVALID (of the policy), and what the registry's client throws when it does not answer
 */
async function readStatements(
  client                ,
  image                                              ,
  predicateType        ,
  signers                          ,
  recorded                    = [],
)                              {
  const path = repositoryPath(image.repository);
  const referrers = await client.referrers(path, image.digest, { artifactType: _bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleMediaType */ .l5 });
  const listed = new Set(referrers.map(({ digest }) => digest));
  const candidates                           = [
    ...recorded.filter((digest) => !listed.has(digest)).map((digest) => ({ digest })),
    ...referrers.filter((referrer) => mayHold(referrer, predicateType)),
  ];
  const judge = judgeOf(signers);
  const found                      = [];
  const rejected                     = [];
  const read = candidates.slice(0, maximumReferrersRead);
  const bundles = sideBySide(read, async (referrer) =>
    readBundle(client, path, image.digest, referrer),
  );
  for (const [index, referrer] of read.entries()) {
    try {
      const bundle = await bundles(index);
      const { statement, author } = await judge(bundle);
      if (statement.predicateType !== predicateType) continue;
      const subject = requireSubject(statement, image.digest);
      found.push({ statement, subject, signer: author, referrer: referrer.digest, bundle });
    } catch (error) {
      if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .isWaybillError */ .xS)(error) || !faultsOfOne.has(error.code)) throw error;
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
 * @param signer who signs
 * @param options when it was attached, and when it is listed
 * @returns the referrer's digest and the bundle
 */
async function attachStatement(
  client                ,
  image               ,
  statement            ,
  predicateType        ,
  signer                 ,
  options                 = {},
)                                                    {
  const bundle = await signer.bundle(_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .statementPayloadType */ .Q7, statement);
  return { referrer: await attachBundle(client, image, bundle, predicateType, options), bundle };
}

/**
 * Attaches a bundle that exists already, as it is.
 * @param client the client of the image's registry
 * @param image the image
 * @param bundle the bundle's bytes
 * @param predicateType what its statement says
 * @param options when it was attached, and when it is listed
 * @returns the referrer's digest
 */
async function attachBundle(
  client                ,
  image               ,
  bundle            ,
  predicateType        ,
  { clock = _waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml, listing = 'at-once' }                 = {},
)                  {
  const { digest, mediaType, size } = image;
  const descriptor = await client.attach(
    repositoryPath(image.repository),
    { digest, mediaType, size },
    {
      artifactType: _bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleMediaType */ .l5,
      // The annotations of cosign's bundle specification: a reader skips other kinds without fetching them.
      annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        'org.opencontainers.image.created': (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .timestamp */ .vE)(clock),
      },
      layers: [{ mediaType: _bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleMediaType */ .l5, bytes: bundle }],
    },
    { listing },
  );
  return descriptor.digest;
}

/**
 * Starts some readings before they are asked for, so that the registry's answers do not wait for each other.
 * @returns gives the answer of each item; they are to be asked for in order
 */
function sideBySide              (
  items                 ,
  read                                 ,
)                                     {
  const started                    = [];
  return (index) => {
    for (const item of items.slice(started.length, index + readAtOnce)) {
      const answer = read(item);
      // Whoever asks for it gets its fault; one that nobody asks for any more is nobody's.
      answer.catch(() => undefined);
      started.push(answer);
    }
    return started[index] ?? Promise.reject(new RangeError(String(index)));
  };
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
  referrer               ,
)                      {
  const { manifest } = await client.readManifest(path, referrer.digest);
  const layers = 'layers' in manifest ? manifest.layers : [];
  const layer = layers[0];
  if (layers.length !== 1 || layer?.mediaType !== _bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleMediaType */ .l5) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainError */ .zO)('ENVELOPE_INVALID', {
      message: `Expected the referrer ${referrer.digest} to hold one layer of ${_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleMediaType */ .l5}; found ${String(layers.length)} layer(s), the first of ${JSON.stringify(layer?.mediaType ?? 'no type')}.`,
      remedy: 'Check what attached this referrer; sign again with Waybill or cosign 3.',
    });
  }
  const claimed = 'subject' in manifest ? manifest.subject?.digest : undefined;
  if (claimed !== subject) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainError */ .zO)('SIGNATURE_WRONG_SUBJECT', {
      message: `Expected the referrer ${referrer.digest} to be about ${subject}; its manifest names ${claimed ?? 'no subject'}.`,
      remedy:
        'Do not deploy this image before it is known who changed its referrers; sign it again.',
      facts: { expected: subject, found: claimed ?? null },
    });
  }
  return client.readBlob(path, layer, { maximumBytes: _dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .maximumEnvelopeBytes */ ._6 });
}

/** A statement whose signature is believed; what it speaks of is not judged yet. */
                           
                                
                                   
 

/** What judges certificates is loaded with the first bundle that has one, where a workflow is allowed at all. */
function judgeOf(
  signers                          ,
)                                                   {
  const keys = signers.filter((signer)                       => !('keyless' in signer));
  const identities = signers.filter((signer) => 'keyless' in signer);
  let keyless                                                                       ;
  return async (bundle) => {
    if ((0,_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .signedWith */ .vH)(bundle) === 'key') return judgeKeyBundle(bundle, keys);
    if (identities.length === 0) throw (0,_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .wrongKey */ .PT)('a certificate', keys);
    keyless ??= Promise.all(/* import() */[__webpack_require__.e(6511), __webpack_require__.e(7354)]).then(__webpack_require__.bind(__webpack_require__, 37354)).then(({ keylessJudge }) =>
      keylessJudge(identities),
    );
    return (await keyless)(bundle);
  };
}

function judgeKeyBundle(bytes            , keys                       )                  {
  const { envelope, hintedKeyId } = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBundle */ .QN)(bytes);
  const hinted =
    hintedKeyId === undefined ? keys : keys.filter(({ keyId }) => keyId === hintedKeyId);
  if (hinted.length === 0) throw (0,_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .wrongKey */ .PT)(hintedKeyId, keys);
  const signed = hintedKeyId === undefined ? envelope : withKeyId(envelope, hintedKeyId);
  const { payload, verifier } = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyEnvelope */ .FY)(signed, _statement_js__WEBPACK_IMPORTED_MODULE_3__/* .statementPayloadType */ .Q7, hinted);
  const { name, keyId, publicKey } = verifier;
  const identity = (0,_signing_statement_signer_js__WEBPACK_IMPORTED_MODULE_6__/* .identityLine */ .f)({ kind: 'key', keyId, publicKey });
  return { statement: (0,_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStatement */ .By)(payload), author: { name, identity, certificate: undefined } };
}

function requireSubject(statement           , digest        )                               {
  const subject = (0,_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectOf */ .et)(statement, digest);
  if (subject !== undefined) return subject;
  const found = statement.subject.map((item) => `sha256:${item.digest['sha256'] ?? '?'}`);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainError */ .zO)('SIGNATURE_WRONG_SUBJECT', {
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

/***/ 50747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QN: () => (/* binding */ parseBundle),
/* harmony export */   l5: () => (/* binding */ bundleMediaType),
/* harmony export */   p4: () => (/* binding */ keyHint),
/* harmony export */   vH: () => (/* binding */ signedWith)
/* harmony export */ });
/* unused harmony export encodeBundle */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12194);




/** The media type of a sigstore bundle, and the artifact type of the referrer that carries it. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** A bundle with a key. One with a certificate is read by `sigstore/`. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(bundleMediaType),
  verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    publicKey: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional() }),
    // A key that the policy names needs neither log nor timestamp: they are passed over, not believed.
    tlogEntries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).max(16).optional(),
    timestampVerificationData: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
  }),
  dsseEnvelope: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .envelopeSchema */ .si,
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
    verificationMaterial: { publicKey: { hint: keyHint(keyId) } },
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
  const result = bundleSchema.safeParse((0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, 'a sigstore bundle'));
  if (!result.success)
    throw (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .envelopeInvalid */ .ye)('a sigstore bundle with a key', (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .describeIssues */ .w)(result.error).join('; '));
  const { hint } = result.data.verificationMaterial.publicKey;
  return {
    envelope: result.data.dsseEnvelope,
    hintedKeyId: hint === undefined || hint === '' ? undefined : keyIdOfHint(hint),
  };
}

/**
 * @param keyId the id of the key that signed
 * @returns the hint of a bundle: base64 of the id, as cosign writes it
 */
function keyHint(keyId        )         {
  return Buffer.from(keyId.slice('sha256:'.length), 'hex').toString('base64');
}

function keyIdOfHint(hint        )         {
  const bytes = Buffer.from(hint, 'base64');
  return bytes.byteLength === 32 && bytes.toString('base64') === hint
    ? `sha256:${bytes.toString('hex')}`
    : hint;
}

const certificateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    certificate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
    x509CertificateChain: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
  }),
});

/**
 * @param bytes a bundle's JSON
 * @returns whether a key or a certificate is said to have signed it: nothing is verified yet
 * @throws ENVELOPE_INVALID where it is no JSON
 */
function signedWith(bytes            )                        {
  const { data } = certificateSchema.safeParse((0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, 'a sigstore bundle'));
  const { certificate, x509CertificateChain } = data?.verificationMaterial ?? {};
  return (certificate ?? x509CertificateChain ?? undefined) === undefined ? 'key' : 'certificate';
}


/***/ }),

/***/ 83631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gK: () => (/* binding */ differingClaims),
/* harmony export */   mN: () => (/* binding */ sameClaims),
/* harmony export */   mh: () => (/* binding */ differingCertificate)
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

/**
 * What a key claims, it claims for itself; a certificate was given by somebody else, who knew whose run it was. So a
 * statement counts only for the commit and the repository that the certificate names too.
 * @param signer who signed a statement
 * @param expected whose code it must be about
 * @returns one sentence for each difference; none for a key
 */
function differingCertificate(
  { certificate }                 ,
  expected                                            ,
)           {
  if (certificate === undefined) return [];
  const { sourceRepositoryDigest: commit, sourceRepositoryUri: source } = certificate.claims;
  const differences           = [];
  if (commit !== expected.commit) {
    differences.push(`a certificate of the commit ${expected.commit}, found ${commit ?? 'none'}`);
  }
  if (source === undefined || plainRepository(source) !== plainRepository(expected.source)) {
    differences.push(`a certificate of ${expected.source}, found ${source ?? 'none'}`);
  }
  return differences;
}

/** A repository as `host/owner/name`: its URL may be written in several ways. */
function plainRepository(source        )         {
  return source
    .replace(/^(?:https?|ssh|git):\/\/(?:[^@/]*@)?/, '')
    .replace(/^[^@/:]+@([^:/]+):/, '$1/')
    .replace(/(?:\.git)?\/*$/, '')
    .toLowerCase();
}


/***/ }),

/***/ 51578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ recognisedSigners)
/* harmony export */ });
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53791);
                                           
                                                          

                                                             

/** How a statement is attached only where it is missing. */
                                
     
                                                                                                                 
                                    
     
                                               
     
                                                                                                                  
                                                                                                                   
     
                                         
                                                                                                
                            
                         
 

/**
 * @param signer who is about to sign
 * @param options who else counts
 * @returns whose statements need not be made again
 */
function recognisedSigners(
  { identity }                 ,
  options               ,
)                           {
  if (options.accepted !== undefined) return options.accepted;
  if (identity.kind === 'keyless') return [];
  return [{ ...(0,_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .publicKeyVerifier */ .Vq)(identity.publicKey), name: 'this signer' }];
}


/***/ }),

/***/ 59014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ signedBundle)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/bundle.js
var src_bundle = __webpack_require__(50747);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/dsse.js
var dsse = __webpack_require__(12194);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/der.js
var der = __webpack_require__(84693);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/signing-service.js
var signing_service = __webpack_require__(29362);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/timestamp-authority.js




const service = 'the timestamp authority';
const maximumAnswerBytes = 256 * 1024;

/** 2.16.840.1.101.3.4.2.1, SHA-256, as an AlgorithmIdentifier without parameters but NULL. */
const sha256Identifier = Buffer.from('300d06096086480165030402010500', 'hex');

/**
 * Asks for a timestamp over a signature (RFC 3161, with its HTTP binding, section 3.4): any authority of that kind
 * answers, sigstore's included.
 * @param url the whole address, such as `https://…/api/v1/timestamp`
 * @param signature what is stamped
 * @param surroundings signal, deadline, clock
 * @returns the answer's bytes (TimeStampResp), as a bundle carries them
 * @throws SIGNING_SERVICE_INSECURE, SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID: also for a stamp over something else
 */
async function requestTimestamp(
  url        ,
  signature            ,
  surroundings                     ,
)                  {
  const imprint = (0,der/* encodeDer */.qH)(der/* derTag */.S_.octetString, (0,external_node_crypto_.createHash)('sha256').update(signature).digest());
  const nonce = (0,der/* encodeDer */.qH)(der/* derTag */.S_.integer, positive((0,external_node_crypto_.randomBytes)(6)));
  const answer = await (0,signing_service/* askService */.xE)(
    {
      effect: 'signing.timestamp',
      service,
      url: (0,signing_service/* serviceUrl */.Rs)(url, '', service),
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
      },
      body: timestampQuery(imprint, nonce),
      expect: [200, 201],
      maximumBytes: maximumAnswerBytes,
    },
    surroundings,
  );
  const reply = Buffer.from(answer.bytes);
  requireGranted(reply);
  // The signature over both is verified with the bundle; here a mix-up is told apart from a forgery.
  if (!reply.includes(imprint) || !reply.includes(nonce)) {
    throw (0,signing_service/* answerInvalid */.aB)(service, 'its timestamp is for something else');
  }
  return reply;
}

/** TimeStampReq: version 1, what is stamped, a nonce, and the wish for the authority's certificate. */
function timestampQuery(imprint        , nonce        )         {
  return (0,der/* encodeDer */.qH)(
    der/* derTag */.S_.sequence,
    Buffer.concat([
      (0,der/* encodeDer */.qH)(der/* derTag */.S_.integer, Buffer.from([1])),
      (0,der/* encodeDer */.qH)(der/* derTag */.S_.sequence, Buffer.concat([sha256Identifier, imprint])),
      nonce,
      (0,der/* encodeDer */.qH)(der/* derTag */.S_.boolean, Buffer.from([0xff])),
    ]),
  );
}

/** TimeStampResp: a status (0 granted, 1 granted with modifications) and the token. */
function requireGranted(reply        )       {
  let status        ;
  try {
    const [info, token] = (0,der/* membersOf */.lS)((0,der/* readDer */.SU)(reply), der/* derTag */.S_.sequence);
    status = (0,der/* smallIntegerOf */.Xo)((0,der/* membersOf */.lS)(info, der/* derTag */.S_.sequence)[0]);
    if (status <= 1 && token === undefined) throw new der/* MalformedDer */.LD('no token');
  } catch (error) {
    if (!(error instanceof der/* MalformedDer */.LD)) throw error;
    throw (0,signing_service/* answerInvalid */.aB)(service, 'its answer is no timestamp (RFC 3161)');
  }
  if (status > 1) throw (0,signing_service/* answerInvalid */.aB)(service, `it gave the status ${String(status)}`);
}

/** Neither negative nor with leading zeros, as DER wants integers. */
function positive(bytes        )         {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/signed-bundle.js




                                               

                                                                
             
           
                
                 
                  
                               

/** Who says beside the signer when something was signed. */
                            
                  
                                  
                                                                                       
                                                 
    
                        
                                              
                         
                                               
    
                                                            
                                                   
 

/** A key that signs, and what a bundle says of it. */
                            
                    
       
                             
                               
                                         
                                   
       
                                                                     
                                               
 

/** What is signed. */
                           
                                                                                             
                                                               

/**
 * Signs, collects what the witnesses say, and puts all of it into one document (sigstore protobuf-specs, Bundle v0.3).
 * @param key who signs
 * @param content what is signed
 * @param witnesses who says when
 * @returns the bundle's bytes
 * @throws what signing and the witnesses throw
 */
async function signedBundle(
  key           ,
  content               ,
  witnesses           ,
)                      {
  const { fields, logged, signature } = await sign(key, content);
  const [timestamp, entry] = await Promise.all([
    timestampOf(signature, witnesses),
    entryOf(logged, key.material, witnesses),
  ]);
  const tlogEntries = entry === undefined ? [] : [entry];
  const rfc3161Timestamps =
    timestamp === undefined ? [] : [{ signedTimestamp: timestamp.toString('base64') }];
  const bundle = {
    mediaType: src_bundle/* bundleMediaType */.l5,
    verificationMaterial: {
      ...materialOf(key.material),
      ...(tlogEntries.length === 0 ? {} : { tlogEntries }),
      ...(rfc3161Timestamps.length === 0
        ? {}
        : { timestampVerificationData: { rfc3161Timestamps } }),
    },
    ...fields,
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
}

                         
                                       
                          
                                 
                                 
 

async function sign(key           , content               )                         {
  if (content.kind === 'envelope') {
    const { payloadType, payload } = content;
    const signature = await key.sign((0,dsse/* preAuthenticationEncoding */.JD)(payloadType, payload));
    // No key id: readers compare it with ids of their own (see bundle.ts).
    const envelope           = {
      payloadType,
      payload: base64(payload),
      signatures: [{ sig: base64(signature) }],
    };
    const logged = { kind: 'envelope', envelope }         ;
    return { fields: { dsseEnvelope: envelope }, logged, signature };
  }
  const signature = await key.sign(content.message);
  const sha256 = (0,external_node_crypto_.createHash)('sha256').update(content.message).digest();
  const messageSignature = {
    messageDigest: { algorithm: 'SHA2_256', digest: base64(sha256) },
    signature: base64(signature),
  };
  const logged = { kind: 'digest', sha256, signature }         ;
  return { fields: { messageSignature }, logged, signature };
}

function materialOf(material                       )         {
  return material.kind === 'key'
    ? { publicKey: { hint: (0,src_bundle/* keyHint */.p4)(material.keyId) } }
    : { certificate: { rawBytes: material.certificate.toString('base64') } };
}

async function timestampOf(
  signature            ,
  { timestamp }           ,
)                              {
  if (timestamp === undefined) return undefined;
  return await requestTimestamp(timestamp.url, signature, timestamp.surroundings);
}

async function entryOf(
  logged               ,
  verifier                ,
  { log, timestamp, onLogSkipped }           ,
)                                {
  if (log === undefined) return undefined;
  try {
    return await log.log.write(logged, verifier);
  } catch (error) {
    const isDown =
      (0,src_error/* isWaybillError */.xS)(error, 'SIGNING_SERVICE_UNREACHABLE') ||
      (0,src_error/* isWaybillError */.xS)(error, 'DEADLINE_EXCEEDED');
    if (!isDown || log.whenDown === 'fail' || timestamp === undefined) throw error;
    onLogSkipped?.(error.message);
    return undefined;
  }
}

function base64(bytes            )         {
  return Buffer.from(bytes).toString('base64');
}


/***/ }),

/***/ 29362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ serviceUrl),
/* harmony export */   aB: () => (/* binding */ answerInvalid),
/* harmony export */   o_: () => (/* binding */ jsonOf),
/* harmony export */   xE: () => (/* binding */ askService)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63221);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67528);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31914);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81009);
/* harmony import */ var _waybill_forge_bounded_fetch__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23753);
/* harmony import */ var _waybill_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87298);
/* harmony import */ var _waybill_oci__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61616);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96254);





/** How the services of a signature are asked. */
                                      
                               
                                                               
                                         
                                           
                         
 

/** One question to a service. */
                                  
                                                   
                               
                                                               
                           
                    
                                   
                                                     
                                      
                                          
                                     
                                
                                           
                                       
 

/** A service that answers with errors five times is not well. */
const maximumAttempts = 5;
const defaultDeadline = 60_000;
const shownBytes = 300;

/**
 * @param text the address of a service
 * @param path what stands below it
 * @param service who is asked
 * @returns where the question goes
 * @throws SIGNING_SERVICE_INSECURE: what is sent there proves who this run is
 */
function serviceUrl(text        , path        , service        )      {
  const base = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    base?.protocol === 'https:' || (base?.protocol === 'http:' && (0,_waybill_oci__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(base.hostname));
  if (base === undefined || !isSafe || base.username !== '' || base.password !== '') {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('SIGNING_SERVICE_INSECURE', {
      message: `Expected the address of ${service} to begin with https:// and to hold no user; found ${JSON.stringify((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(text.slice(0, 200), []))}.`,
      remedy: 'Give its address with https; plain http is taken for this machine itself only.',
    });
  }
  if (path !== '') base.pathname = `${base.pathname.replace(/\/+$/, '')}${path}`;
  return base;
}

/**
 * Asks a service until it answers: again where it or the connection failed for a while, as Retry-After says.
 * @param question what to ask
 * @param surroundings signal, deadline, clock
 * @returns the answer, with one of the expected statuses
 * @throws SIGNING_SERVICE_UNREACHABLE, SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_ANSWER_INVALID (too large),
 *   DEADLINE_EXCEEDED, or the signal's reason
 */
async function askService(
  question                 ,
  surroundings                     ,
)                         {
  const deadlineMilliseconds = surroundings.deadlineMilliseconds ?? defaultDeadline;
  const { signal, clock } = surroundings;
  const ask = async (within             )                         => {
    const { value } = await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L)(async () => await attempt(question, within), {
      signal: within,
      deadlineMilliseconds,
      maximumAttempts,
      firstDelayMilliseconds: surroundings.firstDelayMilliseconds ?? 500,
      ...(clock === undefined ? {} : { clock }),
    });
    return value;
  };
  const { effect, service } = question;
  return effect === undefined
    ? await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(`the answer of ${service}`, deadlineMilliseconds, signal, ask)
    : await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .performEffect */ .d)(effect, { signal, deadlineMilliseconds }, ask);
}

async function attempt(
  question                 ,
  signal             ,
)                                  {
  const { url, method = 'POST', headers, body, maximumBytes } = question;
  const init = { method, headers: { 'user-agent': 'waybill', ...headers }, signal };
  try {
    const sent = typeof body === 'object' ? new Uint8Array(body) : body;
    const answer = await (0,_waybill_forge_bounded_fetch__WEBPACK_IMPORTED_MODULE_6__/* .fetchBounded */ .eQ)(
      url.href,
      sent === undefined ? init : { ...init, body: sent },
      maximumBytes,
    );
    return judge(question, answer);
  } catch (error) {
    if (signal.aborted) return { outcome: 'final', error: signal.reason };
    if (error instanceof _waybill_forge_bounded_fetch__WEBPACK_IMPORTED_MODULE_6__/* .AnswerTooLarge */ .UG) {
      return { outcome: 'final', error: answerInvalid(question.service, error.message) };
    }
    if (!(error instanceof _waybill_forge_bounded_fetch__WEBPACK_IMPORTED_MODULE_6__/* .ConnectionFault */ .dn)) return { outcome: 'final', error };
    const failure = unreachable(question, `the connection failed: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}`);
    if (error.isFinal) return { outcome: 'final', error: failure };
    return { outcome: 'again', reason: error.message, error: failure };
  }
}

function judge(question                 , answer               )                         {
  const { status, headers } = answer;
  if (question.expect.includes(status)) return { outcome: 'done', value: answer };
  const said = `status ${String(status)}${shownBody(question, answer)}`;
  const isTransient = status === 408 || status === 429 || (status >= 500 && status !== 501);
  if (!isTransient) {
    const error = (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('SIGNING_SERVICE_REFUSED', {
      message: `Expected ${question.service} (${question.url.host}) to do what it was asked; it answered with ${said}.`,
      remedy:
        'Check its address, and that it knows the issuer of the token; what it says is above.',
      facts: { host: question.url.host, status },
    });
    return { outcome: 'final', error };
  }
  // A date is compared with the service's own clock: this machine's may differ.
  const now = Date.parse(headers.get('date') ?? '');
  const after = (0,_waybill_oci__WEBPACK_IMPORTED_MODULE_8__/* .retryAfter */ .P)(headers.get('retry-after'), Number.isNaN(now) ? Date.now() : now);
  return {
    outcome: 'again',
    reason: said,
    error: unreachable(question, `it answered with ${said}`),
    ...(after === undefined ? {} : { afterMilliseconds: after }),
  };
}

/** What the service said, short and without what was sent to it. */
function shownBody({ secrets = [] }                 , { bytes }               )         {
  const text = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'), secrets)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text === '' ? '' : `: ${text.slice(0, shownBytes)}`;
}

function unreachable({ service, url }                 , why        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('SIGNING_SERVICE_UNREACHABLE', {
    message: `Expected ${service} (${url.host}) to answer; ${why}.`,
    remedy: 'Look whether it is up and reached from here, and run this again: nothing is lost.',
    facts: { host: url.host },
  });
}

/**
 * @param service who answered
 * @param problem what is wrong with the answer
 * @returns SIGNING_SERVICE_ANSWER_INVALID
 */
function answerInvalid(service        , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('SIGNING_SERVICE_ANSWER_INVALID', {
    message: `Expected ${service} to answer with what it was asked for; ${problem}.`,
    remedy: 'Check its address: something else may answer there.',
  });
}

/**
 * @param answer an answer whose body is JSON
 * @param service who answered
 * @returns the parsed body
 * @throws SIGNING_SERVICE_ANSWER_INVALID
 */
function jsonOf({ bytes }               , service        )          {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))           ;
  } catch {
    throw answerInvalid(service, 'its answer is no JSON in UTF-8');
  }
}


/***/ }),

/***/ 48401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ keyStatementSigner),
/* harmony export */   f: () => (/* binding */ identityLine)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);
/* harmony import */ var _signed_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59014);

                                         
                                                    


/** Who signs, as far as it is known before something is signed. */
                             
     
                           
                             
                                    
                                 
     
     
                               
                                                                       
                              
                                 
                               
                                                                                         
                                 
                                                                                         
                                       
      

/** Makes finished bundles: with a key, or with a certificate that lives for minutes. */
                                  
                                     
     
                                                
                                                      
                                                                                             
     
                                                                        
     
                                                                                                      
                                                                          
     
                                                          
 

/**
 * @param identity who signs
 * @returns the line that a record keeps of it
 */
function identityLine(identity                 )         {
  switch (identity.kind) {
    case 'key':
      return `key:${identity.keyId}`;
    case 'keyless':
      return `keyless:${identity.issuer} ${identity.workflow ?? identity.subject}`;
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .exhausted */ .uW)(identity, 'The kind of signer');
  }
}

/**
 * @param signer a key, in this process or behind a command
 * @param witnesses who else says when it signed; none where absent: a key that a policy names needs none
 * @returns who makes bundles with it; the envelope names no key, the bundle's hint does
 */
function keyStatementSigner(signer        , witnesses            = {})                  {
  const { keyId, publicKey, algorithm } = signer;
  const key = {
    material: { kind: 'key', keyId, algorithm, publicKey },
    sign: async (bytes            ) => await signer.sign(bytes),
  }         ;
  return {
    identity: { kind: 'key', keyId, publicKey },
    bundle: async (payloadType, payload) =>
      await (0,_signed_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .signedBundle */ .h)(key, { kind: 'envelope', payloadType, payload }, witnesses),
    messageBundle: async (message) =>
      await (0,_signed_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .signedBundle */ .h)(key, { kind: 'message', message }, witnesses),
  };
}


/***/ }),

/***/ 84693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ki: () => (/* binding */ objectIdentifierOf),
/* harmony export */   LD: () => (/* binding */ MalformedDer),
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   S_: () => (/* binding */ derTag),
/* harmony export */   Xo: () => (/* binding */ smallIntegerOf),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   qH: () => (/* binding */ encodeDer),
/* harmony export */   yi: () => (/* binding */ expectTag)
/* harmony export */ });
/** One value of ASN.1 in its distinguished encoding (X.690). */
                           
                       
                                          
                           
                                              
                           
 

/** The tags that certificates and timestamps are made of. */
const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
}         ;

/** What is thrown for bytes that are no DER of the expected shape; callers say in their words what was malformed. */
class MalformedDer extends Error {
                    name = 'MalformedDer';
}

/** No sequence of a certificate or a timestamp has more members. */
const maximumMembers = 4096;

/**
 * @param bytes exactly one value
 * @returns it
 * @throws MalformedDer, also where something follows
 */
function readDer(bytes            )           {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const value = valueAt(buffer, 0);
  if (value.encoded.length !== buffer.length) throw new MalformedDer('bytes follow the value');
  return value;
}

/**
 * @param value a constructed value
 * @param tag the tag that it must have
 * @returns its members, in order
 * @throws MalformedDer
 */
function membersOf(value                      , tag        )             {
  const { content } = expectTag(value, tag);
  const members             = [];
  for (let offset = 0; offset < content.length;) {
    if (members.length === maximumMembers) throw new MalformedDer('too many members');
    const member = valueAt(content, offset);
    members.push(member);
    offset += member.encoded.length;
  }
  return members;
}

/**
 * @param value the value, where there is one
 * @param tag the tag that it must have
 * @returns the value
 * @throws MalformedDer
 */
function expectTag(value                      , tag        )           {
  if (value?.tag === tag) return value;
  const found = value === undefined ? 'nothing' : `tag ${String(value.tag)}`;
  throw new MalformedDer(`expected tag ${String(tag)}, found ${found}`);
}

/**
 * @param value an OBJECT IDENTIFIER
 * @returns it with dots
 * @throws MalformedDer
 */
function objectIdentifierOf(value                      )         {
  const { content } = expectTag(value, derTag.objectIdentifier);
  const arcs           = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(arc)) throw new MalformedDer('an object identifier is too large');
    if ((byte & 0x80) !== 0) continue;
    if (arcs.length === 0)
      arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
    else arcs.push(arc);
    arc = 0;
  }
  if (content.length === 0 || ((content.at(-1) ?? 0) & 0x80) !== 0) {
    throw new MalformedDer('an object identifier is cut off');
  }
  return arcs.join('.');
}

/**
 * @param value an INTEGER that is small and not negative
 * @returns it
 * @throws MalformedDer
 */
function smallIntegerOf(value                      )         {
  const { content } = expectTag(value, derTag.integer);
  if (content.length === 0 || content.length > 4 || ((content[0] ?? 0) & 0x80) !== 0) {
    throw new MalformedDer('expected a small integer');
  }
  return content.readUIntBE(0, content.length);
}

/**
 * @param value a UTCTime or a GeneralizedTime, in UTC
 * @returns milliseconds since 1970
 * @throws MalformedDer
 */
function timeOf(value                      )         {
  const text = value?.content.toString('latin1') ?? '';
  const pattern =
    value?.tag === derTag.utcTime
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/
      : value?.tag === derTag.generalizedTime
        ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/
        : undefined;
  const match = pattern?.exec(text);
  if (match === null || match === undefined) throw new MalformedDer('expected a time in UTC');
  const [, year = '', month, day, hour, minute, second, fraction = ''] = match;
  // RFC 5280, 4.1.2.5.1: 50 to 99 are of the last century.
  const full = year.length === 4 ? year : `${Number(year) >= 50 ? '19' : '20'}${year}`;
  const milliseconds = fraction === '' ? '' : fraction.slice(0, 4);
  const time = Date.parse(
    `${full}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}${milliseconds}Z`,
  );
  if (Number.isNaN(time)) throw new MalformedDer('expected a time that exists');
  return time;
}

/**
 * @param tag the tag
 * @param content what it holds
 * @returns the encoded value
 */
function encodeDer(tag        , content            )         {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits           = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length, ...digits]), content]);
}

function valueAt(buffer        , offset        )           {
  const tag = buffer[offset];
  const first = buffer[offset + 1];
  if (tag === undefined || first === undefined) throw new MalformedDer('it ends early');
  // Tags of more than one byte do not occur in what is read here.
  if ((tag & 0x1f) === 0x1f) throw new MalformedDer('a tag of more than one byte');
  const { length, start } = lengthAt(buffer, offset + 1, first);
  const end = start + length;
  if (end > buffer.length) throw new MalformedDer('it ends early');
  return { tag, content: buffer.subarray(start, end), encoded: buffer.subarray(offset, end) };
}

function lengthAt(
  buffer        ,
  offset        ,
  first        ,
)                                                      {
  if (first < 0x80) return { length: first, start: offset + 1 };
  const digits = first & 0x7f;
  const start = offset + 1 + digits;
  if (digits === 0 || digits > 4 || start > buffer.length) {
    throw new MalformedDer('a length that is not definite, or too large');
  }
  const length = buffer.readUIntBE(offset + 1, digits);
  if (length < 0x80 || buffer[offset + 1] === 0)
    throw new MalformedDer('a length that is not the shortest');
  return { length, start };
}


/***/ }),

/***/ 95458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   Q7: () => (/* binding */ statementPayloadType),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   fP: () => (/* binding */ imageSignaturePredicateType)
/* harmony export */ });
/* unused harmony export statementSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12194);




/** The payload type of an in-toto statement in an envelope. */
const statementPayloadType = 'application/vnd.in-toto+json';

/** What cosign writes when it signs an image (cosign 3, pkg/types). */
const imageSignaturePredicateType = 'https://sigstore.dev/cosign/sign/v1';

const annotationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J());

/**
 * An in-toto Statement v1 (in-toto attestation framework, spec/v1/statement.md), or v0.1, which has the same fields and
 * is what older signers write. Unknown keys are passed over, as it asks.
 */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  _type: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']),
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

/***/ 77202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ closestFault),
/* harmony export */   Sx: () => (/* binding */ tooManyReferrers),
/* harmony export */   ZG: () => (/* binding */ verifyImage)
/* harmony export */ });
/* harmony import */ var _allowed_signer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92874);
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20571);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96254);
/* harmony import */ var _signature_claims_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83631);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95458);
                                                     
                                            
                                                   






/** What a signature must prove. */
                                                               
                                                      
                                             
                                                                                                
                                        
 

/** A signature that was believed. */
                                    
                                         
                          
                                              
                            
                                   
                                                                                                   
                                                 
 

/** The further a referrer came, the more its fault says. */
const closestFirst                                  = [
  'WAYBILL_INVALID',
  'SIGNATURE_WRONG_SOURCE',
  'SIGNATURE_WRONG_IDENTITY',
  'SIGNATURE_WRONG_SUBJECT',
  'SIGNATURE_INVALID',
  ..._error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainErrorCodeNames */ .Iy.filter((code) => code.startsWith('BUNDLE_')),
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
 *   SIGNATURE_WRONG_SOURCE, SIGNATURE_WRONG_IDENTITY, BUNDLE_…, REFERRERS_TOO_MANY; of the policy: KEY_INVALID,
 *   TRUSTED_ROOT_INVALID
 */
async function verifyImage(
  client                ,
  image                                              ,
  expectation                      ,
)                             {
  const signers = (0,_allowed_signer_js__WEBPACK_IMPORTED_MODULE_1__/* .allowedSigners */ .m)(expectation.signers);
  const read = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .readStatements */ .bA)(
    client,
    image,
    _statement_js__WEBPACK_IMPORTED_MODULE_3__/* .imageSignaturePredicateType */ .fP,
    signers,
    expectation.recorded,
  );
  const rejected = [...read.rejected];
  for (const { subject, signer, referrer } of read.found) {
    const differences = [
      ...(0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .differingClaims */ .gK)((0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimsOf */ .ds)(subject), expectation),
      ...(0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .differingCertificate */ .mh)(signer, expectation),
    ];
    if (differences.length > 0) {
      const message = `Expected ${differences.join('; ')}, in the signature by ${signer.name}.`;
      rejected.push({ digest: referrer, code: 'SIGNATURE_WRONG_SOURCE', message });
    }
  }
  const wrong = new Set(rejected.map(({ digest }) => digest));
  const good = read.found.find(({ referrer }) => !wrong.has(referrer));
  if (good !== undefined) {
    const { signer, referrer } = good;
    return {
      signer: signer.name,
      identity: signer.identity,
      signatureDigest: referrer,
      rejected,
    };
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
    return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainError */ .zO)(closest.code, {
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
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainError */ .zO)('SIGNATURE_MISSING', {
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
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainError */ .zO)('REFERRERS_TOO_MANY', {
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

/***/ 93189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ waybillSchema),
/* harmony export */   QR: () => (/* binding */ maximumDescriptionBytes),
/* harmony export */   WF: () => (/* binding */ attachWaybill),
/* harmony export */   XB: () => (/* binding */ readWaybill),
/* harmony export */   g: () => (/* binding */ waybillPredicateType),
/* harmony export */   wI: () => (/* binding */ contractVerdictsSchema)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(99348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _allowed_signer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92874);
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20571);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96254);
/* harmony import */ var _signature_claims_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83631);
/* harmony import */ var _signing_recognised_signers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51578);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95458);
/* harmony import */ var _verify_image_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(77202);

                                                   






                                                                     



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

/** The verdicts of a commit's contracts, as `verify-contract` gives them. */
const contractVerdictsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(contractVerdictSchema).max(100);

/** How many of each severity; every one is said, because what is not said is not zero. */
const scanCountsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  critical: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
  high: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
  medium: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
  low: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
  /** Those whose severity the scanner cannot tell. */
  unknown: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
});

/** What a vulnerability scan found in one image, as the waybill carries it. */
const scanSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  image: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
  /** The scanner and its version. */
  tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
  /** When the database was built that the scanner knew. */
  databaseBuiltAt: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo.optional(),
  /** What counts: neither waived nor ruled out by a VEX document. */
  counts: scanCountsSchema,
  /** Those of `counts` that a known version fixes. */
  fixable: scanCountsSchema.optional(),
  /** What waivers and VEX documents take out; it is in no other count. */
  suppressed: scanCountsSchema.optional(),
  /** When the first of those waivers ends: from then on `counts` is too low. */
  suppressedUntil: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo.optional(),
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
    contracts: contractVerdictsSchema.optional(),
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
 * ledger's head apart) and was signed by the same signer is taken as it is, also for the images that lack it:
 * all images carry the same bytes.
 * @param registry gives the client of a host
 * @param waybill what to say
 * @param signer who signs
 * @param options whose waybills count as there already; the clock
 * @returns each image with its referrer
 * @throws WAYBILL_INVALID where the waybill itself is wrong, and what the registry's client throws
 */
async function attachWaybill(
  registry                                  ,
  waybill         ,
  signer                 ,
  options                = {},
)                                      {
  const signers = (0,_signing_recognised_signers_js__WEBPACK_IMPORTED_MODULE_2__/* .recognisedSigners */ .D)(signer, options);
  const checked = parseWaybill(waybill);
  const wanted = lastingContent(checked);
  const places = await Promise.all(
    checked.images.map(async (image) => {
      const client = registry(image.repository.slice(0, image.repository.indexOf('/')));
      const { found } = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .readStatements */ .bA)(client, image, waybillPredicateType, signers);
      return { image, client, existing: found.find((item) => sameContent(item, checked, wanted)) };
    }),
  );
  let bundle = places.find(({ existing }) => existing !== undefined)?.existing?.bundle;
  const attached                    = [];
  for (const { image, client, existing } of places) {
    const { name, repository, digest } = image;
    let referrer = existing?.referrer;
    if (referrer === undefined && bundle !== undefined) {
      referrer = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .attachBundle */ .U9)(client, image, bundle, waybillPredicateType, options);
    }
    if (referrer === undefined) {
      const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeStatement */ ._i)(subjectsOf(checked), waybillPredicateType, checked);
      const made = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .attachStatement */ .VU)(
        client,
        image,
        statement,
        waybillPredicateType,
        signer,
        options,
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
  const signers = (0,_allowed_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .allowedSigners */ .m)(expectation.signers);
  const read = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .readStatements */ .bA)(
    client,
    image,
    waybillPredicateType,
    signers,
    expectation.recorded,
  );
  const rejected = [...read.rejected];
  const good                    = [];
  for (const item of read.found) {
    try {
      const waybill = judgeWaybill(item, expectation);
      const { signer, referrer: waybillDigest } = item;
      good.push({
        waybill,
        signer: signer.name,
        identity: signer.identity,
        waybillDigest,
        rejected,
      });
    } catch (error) {
      if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error)) throw error;
      rejected.push({ digest: item.referrer, code: error.code, message: error.message });
    }
  }
  const newest = good.sort((a, b) => (a.waybill.createdAt < b.waybill.createdAt ? 1 : -1))[0];
  if (newest === undefined) throw refusal(image, rejected, read.unread);
  refuseAmbiguity(image, good);
  return newest;
}

function judgeWaybill(
  { statement, signer }                   ,
  expectation                      ,
)          {
  const waybill = parseWaybill(statement.predicate);
  const differences = [
    ...(0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_7__/* .differingClaims */ .gK)(waybill, expectation),
    ...(0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_7__/* .differingCertificate */ .mh)(signer, expectation),
  ];
  if (differences.length > 0) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .supplyChainError */ .zO)('SIGNATURE_WRONG_SOURCE', {
      message: `Expected ${differences.join('; ')}, in the waybill by ${signer.name}.`,
      remedy: 'Promote only what the release stage of this repository released.',
    });
  }
  const subjects = statement.subject.map(({ digest }) => `sha256:${digest['sha256'] ?? ''}`).sort();
  const images = [...new Set        (waybill.images.map(({ digest }) => digest))].sort();
  if (subjects.join() === images.join()) return waybill;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .supplyChainError */ .zO)('WAYBILL_INVALID', {
    message: `Expected the waybill's subjects to be exactly its images (${images.join(', ')}); found ${subjects.slice(0, 64).join(', ')}.`,
    remedy: 'Run the release stage for this commit again: it writes a new waybill.',
  });
}

/** Two waybills by allowed signers that name different images: which one is the release cannot be known. */
function refuseAmbiguity(
  image                                              ,
  good                            ,
)       {
  const sets = new Set(good.map(({ waybill }) => (0,_waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .d)(sortedImages(waybill))));
  if (sets.size <= 1) return;
  const digests = good.map(({ waybillDigest }) => waybillDigest);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .supplyChainError */ .zO)('WAYBILL_AMBIGUOUS', {
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
  if (unread > 0) return (0,_verify_image_js__WEBPACK_IMPORTED_MODULE_10__/* .tooManyReferrers */ .Sx)(name, unread);
  const closest = (0,_verify_image_js__WEBPACK_IMPORTED_MODULE_10__/* .closestFault */ .CI)(rejected);
  if (closest !== undefined) {
    return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .supplyChainError */ .zO)(closest.code, {
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
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .supplyChainError */ .zO)('WAYBILL_MISSING', {
    message: `Expected ${name} to carry its release's waybill; none is attached to it.`,
    remedy: 'Run the release stage for this commit again: it attaches what is missing.',
    facts: { repository: image.repository, digest: image.digest },
  });
}

function parseWaybill(value         )          {
  const result = waybillSchema.safeParse(value);
  if (result.success) return result.data;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .supplyChainError */ .zO)('WAYBILL_INVALID', {
    message: `Expected a waybill of the form that Waybill writes; ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_11__/* .describeIssues */ .w)(result.error).join('; ')}.`,
    remedy: 'Run the release stage for this commit again with this version of Waybill.',
  });
}

function sameContent(
  { statement, signer }                   ,
  waybill         ,
  wanted        ,
)          {
  const result = waybillSchema.safeParse(statement.predicate);
  return (
    result.success &&
    lastingContent(result.data) === wanted &&
    (0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_7__/* .differingCertificate */ .mh)(signer, waybill).length === 0
  );
}

/** What two waybills of one release have in common, whichever run wrote them. */
function lastingContent(waybill         )         {
  const { application, commit, source, contracts, scans, description } = waybill;
  const images = sortedImages(waybill);
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .d)({ application, commit, source, contracts, scans, description, images });
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
