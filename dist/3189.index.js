(function (exports, __distFolder) {'use strict';
exports.ids = [3189];
exports.modules = {

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
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95010);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50747);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12194);
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
  requireReadable(statement, predicateType);
  const bundle = await signer.bundle(_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .statementPayloadType */ .Q7, statement);
  return { referrer: await attachBundle(client, image, bundle, predicateType, options), bundle };
}

/** What stands in a bundle beside the statement: certificate, log entry, timestamp. */
const besideStatement = 65_536;

/** Refuses before anything is signed or pushed: nobody would read it afterwards, and a log would keep it for good. */
function requireReadable(statement            , predicateType        )       {
  const maximumBytes = Math.floor((_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .maximumEnvelopeBytes */ ._6 - besideStatement) / 4) * 3;
  if (statement.byteLength <= maximumBytes) return;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainError */ .zO)('STATEMENT_TOO_LARGE', {
    message: `Expected what is attested (${predicateType}) to have at most ${String(maximumBytes)} bytes, as a bundle that is read can hold; it has ${String(statement.byteLength)}.`,
    remedy:
      'Attest less: a bill of materials of packages without their files (`sbom` of waybill.yaml takes a file that was made otherwise), a scan without what is reported only.',
    facts: { predicateType, bytes: statement.byteLength, maximumBytes },
  });
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
  { clock = _waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .ml, listing = 'at-once' }                 = {},
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
        'org.opencontainers.image.created': (0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .timestamp */ .vE)(clock),
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
  return client.readBlob(path, layer, { maximumBytes: _dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .maximumEnvelopeBytes */ ._6 });
}

/** A statement whose signature is believed; what it speaks of is not judged yet. */
                           
                                
                                   
 

/** What judges certificates is loaded with the first bundle that has one, where a workflow is allowed at all. */
function judgeOf(
  signers                          ,
)                                                   {
  const keys = signers.filter((signer)                       => !('keyless' in signer));
  const identities = signers.filter((signer) => 'keyless' in signer);
  let keyless                                                              ;
  return async (bundle) => {
    if ((0,_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .signedWith */ .vH)(bundle) === 'key') return judgeKeyBundle(bundle, keys);
    if (identities.length === 0) throw (0,_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .wrongKey */ .PT)('a certificate', keys);
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
  if (hinted.length === 0) throw (0,_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .wrongKey */ .PT)(hintedKeyId, keys);
  const signed = hintedKeyId === undefined ? envelope : withKeyId(envelope, hintedKeyId);
  const { payload, verifier } = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyEnvelope */ .FY)(signed, _statement_js__WEBPACK_IMPORTED_MODULE_3__/* .statementPayloadType */ .Q7, hinted);
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
})
