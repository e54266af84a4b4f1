(function (exports, __distFolder) {'use strict';
exports.ids = [1276];
exports.modules = {

/***/ 12421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ keyLedgerSigner),
/* harmony export */   y: () => (/* binding */ keyTrust)
/* harmony export */ });
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53791);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12194);
/* harmony import */ var _signer_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15354);
                                                 

                                                                       


/** Someone whose signatures in the ledger count, as the policy lists them. */
                                                    
                                                                                               
                                                        
 

/** What the policy says of the ledger's signatures, where all its signers have keys. */
                                        
                                                 
                                               
 

                                   
                        
                                                       
 

/**
 * @param policy whose keys count, and whether a signature is needed
 * @returns the trust that verifies by these keys
 * @throws KEY_INVALID
 */
function keyTrust({ signatures, signers }                       )              {
  const holders                    = signers.map(({ name, key, environments }) => ({
    ...(0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_0__/* .publicKeyVerifier */ .Vq)(key),
    name,
    environments,
  }));
  return {
    signatures,
    verify: ({ payloadType, payload, environment }, { keyid, sig }) => {
      const text = Buffer.from(payload).toString('base64');
      const envelope = { payloadType, payload: text, signatures: [{ sig, keyid }] };
      const { keyId } = (0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__/* .verifyEnvelope */ .FY)(envelope, payloadType, holders).verifier;
      const theirs = holders.filter((holder) => holder.keyId === keyId);
      return (0,_signer_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .entryFor */ .c)(theirs, environment).name;
    },
  };
}

/**
 * @param signer a key
 * @returns who signs the ledger's records with it
 */
function keyLedgerSigner(signer        )               {
  return {
    identity: signer.keyId,
    sign: async (payloadType, payload) => {
      const bytes = await signer.sign((0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__/* .preAuthenticationEncoding */ .JD)(payloadType, payload));
      return { keyid: signer.keyId, sig: Buffer.from(bytes).toString('base64') };
    },
  };
}


/***/ }),

/***/ 15354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ maySign),
/* harmony export */   c: () => (/* binding */ entryFor)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99804);


/** A signer as the policy lists it. */
                              
                        
                                                                                             
                                                        
 

/**
 * @param entry a signer of the policy
 * @param environment of whose record; undefined for a release
 * @returns whether it may sign that
 */
function maySign({ environments }             , environment                    )          {
  return (
    environments === undefined ||
    environments.length === 0 ||
    (environment !== undefined && environments.includes(environment))
  );
}

/**
 * Chooses among the entries of one signer: it may be listed more than once, for other environments, and one entry that
 * allows it is enough.
 * @param entries those of whoever signed
 * @param environment of whose record; undefined for a release
 * @returns the entry that lets it sign that
 * @throws LEDGER_SIGNER_REFUSED
 */
function entryFor                       (
  entries              ,
  environment                    ,
)    {
  const allowed = entries.find((entry) => maySign(entry, environment));
  if (allowed !== undefined) return allowed;
  const names = [...new Set(entries.map(({ name }) => name))];
  const theirs = [...new Set(entries.flatMap(({ environments }) => environments ?? []))];
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerError */ .E)('LEDGER_SIGNER_REFUSED', {
    message: `Expected the signature of somebody who may sign for ${environment ?? 'releases'}; that of ${names.join(', ')} counts for ${theirs.join(', ')} alone.`,
    remedy:
      'Sign with a key that the policy lists for it, or list the environment at this signer (`ledger.signers`).',
    facts: { signers: names, environments: theirs, environment: environment ?? null },
  });
}


/***/ }),

/***/ 41276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ ledgerTrust)
});

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/key-trust.js
var key_trust = __webpack_require__(12421);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/record-trust.js
                                                                                   

                                                         

/** What the policy says of the ledger's signatures. */
                                        
                                                 
                                            
 

/**
 * @param policy the policy of now: whose signatures count, and whether one is needed
 * @returns the trust that verifies by its keys, and by its workflows where it lists any: what judges certificates is
 *   loaded only then
 * @throws KEY_INVALID
 */
async function recordTrust({
  signatures,
  signers,
}                       )                       {
  const keys = (0,key_trust/* keyTrust */.y)({ signatures, signers: signers.filter((signer) => 'key' in signer) });
  const workflows = signers.filter(isWorkflow);
  if (workflows.length === 0) return keys;
  const { certificateJudge } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(6511), __webpack_require__.e(8571)]).then(__webpack_require__.bind(__webpack_require__, 76872));
  const judge = certificateJudge(workflows);
  return {
    signatures,
    verify: (statement, signature) =>
      signature.verificationMaterial === undefined
        ? keys.verify(statement, signature)
        : judge(statement, signature),
  };
}

function isWorkflow(signer              )                                         {
  return 'keyless' in signer;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ledger-trust.js
                                                   

                                                    

/**
 * Reads from the policy of now whose records are believed: from the ops repository, or else from the protected
 * branch's head (design, "Whose policy?"). It is the list alone that is read here: whether the policy may be followed
 * is for the gates to say.
 * @param connections the systems of the deployment
 * @returns the trust; undefined, and said so, where there is no policy yet or it lists nobody: then nothing is verified
 * @throws POLICY_UNREACHABLE, CONFIG_INVALID, KEY_INVALID, and what reading throws
 */
async function ledgerTrust(connections             )                                   {
  const { progress } = connections.settings;
  if ((await connections.place()) === 'open') {
    progress.detail('Runs of any branch write this ledger: its signatures are not asked for.');
    return undefined;
  }
  const policy = await connections.home.policy();
  if (policy === undefined) {
    progress.detail('There is no policy yet, so nobody is known whose signature would count.');
    return undefined;
  }
  const { signatures, signers } = policy.ledger;
  if (signatures === 'optional' && signers.length === 0) {
    progress.detail('The policy lists no signers of the ledger: its signatures are not verified.');
    return undefined;
  }
  return await recordTrust({ signatures, signers });
}


/***/ }),

/***/ 12194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ verifyEnvelope),
/* harmony export */   JD: () => (/* binding */ preAuthenticationEncoding),
/* harmony export */   PT: () => (/* binding */ wrongKey),
/* harmony export */   Yj: () => (/* binding */ signEnvelope),
/* harmony export */   _6: () => (/* binding */ maximumEnvelopeBytes),
/* harmony export */   mE: () => (/* binding */ parseEnvelope),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   si: () => (/* binding */ envelopeSchema),
/* harmony export */   ye: () => (/* binding */ envelopeInvalid)
/* harmony export */ });
/* unused harmony export signatureInvalid */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96254);



                                                  

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
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .supplyChainError */ .zO)('SIGNATURE_WRONG_KEY', {
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
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .supplyChainError */ .zO)('SIGNATURE_INVALID', {
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
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .supplyChainError */ .zO)('ENVELOPE_INVALID', {
    message: `Expected ${what} of the form that Waybill reads; ${problem}.`,
    remedy: 'Check what wrote this document; sign again with Waybill or cosign 3.',
  });
}

/** A value from outside, short and printable. */
function shown(text        )         {
  return JSON.stringify(text.slice(0, 100));
}


/***/ }),

/***/ 96254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ supplyChainErrorCodes),
/* harmony export */   Iy: () => (/* binding */ supplyChainErrorCodeNames),
/* harmony export */   zO: () => (/* binding */ supplyChainError)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `supply-chain` throws. */
const supplyChainErrorCodes = {
  KEY_INVALID:
    'A key is not a PEM of a kind that Waybill signs or verifies with (ECDSA P-256 or Ed25519).',
  KEY_PASSPHRASE: 'A private key is encrypted, and its passphrase is missing or wrong.',
  ENVELOPE_INVALID:
    'A DSSE envelope or a sigstore bundle does not have the form that was expected.',
  SIGNATURE_MISSING: 'The image has no signature that could be judged.',
  SIGNATURE_INVALID: 'A signature does not verify over the bytes that it is said to cover.',
  SIGNATURE_WRONG_KEY: 'The signature was made with a key that no allowed signer has.',
  SIGNATURE_WRONG_SUBJECT: 'The signature is good, but speaks of another digest.',
  SIGNATURE_WRONG_SOURCE:
    'The signature is good, but speaks of another source repository, commit or application.',
  SIGNATURE_WRONG_IDENTITY:
    'The signature is good, but its certificate names another workflow, issuer, repository, ref or run.',
  TRUSTED_ROOT_INVALID:
    'A trusted root (certificate authorities, logs, timestamp authorities) is missing or malformed.',
  BUNDLE_SIGNER_KIND: 'A bundle holds a key where a certificate was expected, or the reverse.',
  BUNDLE_CERTIFICATE_INVALID: 'A signing certificate does not have the form of one.',
  BUNDLE_CERTIFICATE_UNTRUSTED: 'No certificate authority of the trusted root gave a certificate.',
  BUNDLE_CERTIFICATE_EXPIRED: 'A certificate was not valid at the time of its signature.',
  BUNDLE_CERTIFICATE_UNLOGGED: 'No trusted certificate log proves that it has a certificate.',
  BUNDLE_TIME_MISSING: 'Nothing trusted says when a signature was made.',
  BUNDLE_TIME_FUTURE: 'A signature is said to have been made in the future.',
  BUNDLE_LOG_MISSING: 'A signature stands in fewer transparency logs than required.',
  BUNDLE_LOG_UNKNOWN:
    'A log entry comes from a log that the trusted root does not name, or no more.',
  BUNDLE_LOG_PROMISE: "A log entry's signed promise (its time) does not verify.",
  BUNDLE_LOG_PROOF: "A log entry's proof of inclusion does not verify.",
  BUNDLE_LOG_CHECKPOINT: 'The signed state of a log does not verify, or is of another log or tree.',
  BUNDLE_LOG_MISMATCH: 'A log entry is of another artifact, signature or signer.',
  BUNDLE_TIMESTAMP_MISSING: 'A signature has fewer timestamps than required.',
  BUNDLE_TIMESTAMP_INVALID: 'A timestamp is malformed, or of another signature.',
  BUNDLE_TIMESTAMP_UNTRUSTED: 'No timestamp authority of the trusted root gave a timestamp.',
  BUNDLE_FILE_NEEDED: 'A signature can be verified with the file only, and a digest was given.',
  SIGNING_SERVICE_INSECURE:
    'A certificate authority, log or timestamp authority is not reached by https.',
  SIGNING_SERVICE_UNREACHABLE:
    'A certificate authority, log or timestamp authority did not answer, or only with errors of its own.',
  SIGNING_SERVICE_REFUSED:
    'A certificate authority, log or timestamp authority refused what it was asked.',
  SIGNING_SERVICE_ANSWER_INVALID:
    'A certificate authority, log or timestamp authority gave something else than what it was asked for.',
  SIGNING_EVIDENCE_MISSING:
    'A certificate that lives for minutes signs nothing without a log or a timestamp that says when.',
  SIGNING_PUBLIC_REFUSED:
    'A repository that is not public would sign with the public-good instance, and the policy does not allow it.',
  SIGNING_COMMAND_FAILED: 'The command that signs gave no signature of the given public key.',
  IDENTITY_TOKEN_INVALID: "The token that says who signs does not have a token's form.",
  STATEMENT_TOO_LARGE: 'What is to be attested is larger than a bundle that is read can hold.',
  REFERRERS_TOO_MANY: 'An image has more referrers than are read, and none of those read was good.',
  WAYBILL_MISSING: 'The image carries no waybill that could be judged.',
  WAYBILL_INVALID: 'A signed waybill does not have the form that was expected.',
  WAYBILL_AMBIGUOUS: 'Two good waybills of one commit name different images.',
  SBOM_SOURCE_MISSING:
    'A file that a bill of materials or a scan is made of is not in the checkout.',
  SBOM_INVALID: 'A bill of materials is not of a form and version that is read.',
  SBOM_EMPTY: 'A bill of materials names no package.',
  SBOM_TOO_LARGE: 'A bill of materials, or what it is made of, is larger than is read.',
  SBOM_WRONG_SUBJECT: 'A bill of materials says that it is about another image.',
  SBOM_LOCKFILE_UNSUPPORTED: 'A lockfile is of a version or form that is not read.',
  SBOM_TOOL_FAILED: 'syft did not make a bill of materials of the image.',
  SCAN_TOOL_FAILED: 'grype did not scan a bill of materials.',
  SCAN_REPORT_INVALID: 'The report of a scanner is not of a form that is read.',
  SCAN_WRONG_SUBJECT: 'The report of a scanner says that it is about another image.',
  SCAN_BLOCKED: 'A scan found vulnerabilities of a severity that fails the release.',
  SCAN_WAIVER_EXPIRED: 'A waiver of the vulnerability scan has ended.',
  SCAN_DATABASE_OLD:
    'The database of vulnerabilities that a scan knew is older than allowed, or its age is not known.',
  VEX_INVALID: 'An OpenVEX document is not of the form that was expected.',
  APPROVAL_INVALID: 'An approval is no signed approval: its form or its signature is wrong.',
  APPROVAL_UNKNOWN_KEY: 'An approval was signed with a key that the policy gives to no approver.',
  APPROVAL_WRONG_APPROVER: 'An approval names one person and is signed with the key of another.',
  APPROVAL_WRONG_TARGET: 'An approval speaks of another application or environment.',
  APPROVAL_WRONG_PLAN: 'An approval was given for another plan.',
  APPROVAL_EXPIRED: 'An approval is no longer valid.',
  APPROVAL_NOT_YET_VALID: 'An approval is dated in the future.',
}                              ;

                                                                      

/** The same, as a list. */
const supplyChainErrorCodeNames = Object.keys(
  supplyChainErrorCodes,
)                                   ;

/** Makes the errors of `supply-chain`. */
const supplyChainError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(supplyChainErrorCodes);


/***/ }),

/***/ 53791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ generateKeyPair),
/* harmony export */   Vq: () => (/* binding */ publicKeyVerifier),
/* harmony export */   Ye: () => (/* binding */ keySigner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96254);




/** The kinds of key that sign here. Both are read by cosign and by `openssl pkeyutl`. */
                                                    

/** Who checks: a public key. */
                           
                                                                                                         
                         
                                   
                               
                             
                                                                                                   
                                                            
 

/**
 * Who signs: a key in this process now; later a certificate of Fulcio or a key service, which is why
 * signing may wait.
 */
                                          
                                               
 

/** A new key pair as PEM texts; the private half is PKCS #8. */
                          
                              
                             
                         
 

/** No key that is meant here is longer; what is, is another file. */
const maximumPemLength = 16_384;

/**
 * @param pem a private key: `-----BEGIN PRIVATE KEY-----`, `… ENCRYPTED PRIVATE KEY …` or `… EC PRIVATE KEY …`
 * @param options the passphrase, for an encrypted key
 * @returns a signer with that key
 * @throws KEY_INVALID for anything but an ECDSA P-256 or Ed25519 private key; KEY_PASSPHRASE
 */
function keySigner(pem                 , options                          = {})         {
  const text = typeof pem === 'string' ? pem : pem.reveal();
  const privateKey = readPrivateKey(text, options.passphrase);
  const verifier = verifierOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey), 'the private key');
  const hash = verifier.algorithm === 'ecdsa-p256' ? 'sha256' : null;
  return {
    ...verifier,
    sign: (bytes) => Promise.resolve((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, bytes, privateKey)),
  };
}

/**
 * @param pem a public key: `-----BEGIN PUBLIC KEY-----`
 * @returns a verifier with that key
 * @throws KEY_INVALID for anything but an ECDSA P-256 or Ed25519 public key; a private key is refused too, so
 *   that none is put into a policy by mistake
 */
function publicKeyVerifier(pem        )           {
  const label = pemLabel(pem);
  if (label !== 'PUBLIC KEY') {
    throw keyInvalid(`Expected a PEM of "PUBLIC KEY", found ${describeLabel(label)}.`);
  }
  try {
    return verifierOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem), 'the public key');
  } catch (error) {
    if (error instanceof Error && error.name === 'WaybillError') throw error;
    throw keyInvalid('Expected the PEM of a public key; its content cannot be read.');
  }
}

/**
 * Makes a key pair, for a rehearsal or a first setup.
 * @param algorithm the kind; ECDSA P-256 is what every sigstore client reads
 * @returns both halves as PEM and the key's id
 */
function generateKeyPair(algorithm               = 'ecdsa-p256')          {
  const pair =
    algorithm === 'ecdsa-p256'
      ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' })
      : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    keyId: keyIdOf(pair.publicKey),
  };
}

function readPrivateKey(text        , passphrase                    )            {
  const label = pemLabel(text);
  if (label === undefined || !label.endsWith('PRIVATE KEY') || label.includes('SIGSTORE')) {
    throw keyInvalid(`Expected a PEM of "PRIVATE KEY", found ${describeLabel(label)}.`);
  }
  const encrypted = label === 'ENCRYPTED PRIVATE KEY' || text.includes('Proc-Type: 4,ENCRYPTED');
  if (encrypted && passphrase === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('KEY_PASSPHRASE', {
      message: 'Expected a passphrase: the private key is encrypted, and none was given.',
      remedy: "Give the key's passphrase beside it, as a secret.",
    });
  }
  try {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({
      key: text,
      format: 'pem',
      ...(passphrase === undefined ? {} : { passphrase: passphrase.reveal() }),
    });
  } catch {
    // What OpenSSL says here may quote the input; the key itself must never reach a message.
    if (encrypted) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('KEY_PASSPHRASE', {
        message:
          'Expected the passphrase to open the private key; it does not, or the key is damaged.',
        remedy:
          'Check the passphrase, and that the secret holds the whole PEM with its line breaks.',
      });
    }
    throw keyInvalid('Expected the PEM of a private key; its content cannot be read.');
  }
}

function verifierOf(key           , what        )           {
  const algorithm = algorithmOf(key, what);
  const hash = algorithm === 'ecdsa-p256' ? 'sha256' : null;
  return {
    keyId: keyIdOf(key),
    algorithm,
    publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
    verify: (bytes, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, bytes, key, signature),
  };
}

function algorithmOf(key           , what        )               {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519';
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (key.asymmetricKeyType === 'ec' && curve === 'prime256v1') return 'ecdsa-p256';
  const found =
    key.asymmetricKeyType === 'ec' ? `ec on ${String(curve)}` : String(key.asymmetricKeyType);
  throw keyInvalid(`Expected ${what} to be ECDSA P-256 or Ed25519, found ${found}.`);
}

function keyIdOf(publicKey           )         {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(publicKey.export({ type: 'spki', format: 'der' }));
}

function pemLabel(text        )                     {
  if (text.length > maximumPemLength) return undefined;
  return /^\s*-----BEGIN ([A-Z0-9 ]{1,64})-----\r?\n/.exec(text)?.[1];
}

function describeLabel(label                    )         {
  if (label === undefined) return 'no PEM header at its start';
  if (label.includes('SIGSTORE')) return `"${label}", cosign's own encrypted form`;
  return `"${label}"`;
}

function keyInvalid(message        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('KEY_INVALID', {
    message,
    remedy:
      'Give a PEM of an ECDSA P-256 or Ed25519 key, with its line breaks: ' +
      '`openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256` makes one, `openssl pkey -pubout` its public half.',
  });
}


/***/ })

};
})
