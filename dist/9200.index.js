(function (exports, __distFolder) {'use strict';
exports.ids = [9200];
exports.modules = {

/***/ 9691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyBundle: () => (/* binding */ verifyBundle)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95010);
/* harmony import */ var _waybill_supply_chain_sigstore__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16511);
/* harmony import */ var _waybill_supply_chain_sigstore__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53383);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5817);





                                                   


/** No bundle, root or key is larger. */
const maximumFileBytes = 32 * 1024 * 1024;
/** A larger artifact is not held in memory: its hash is enough for every key but one kind. */
const maximumHeldBytes = 256 * 1024 * 1024;

/** `waybill verify-bundle`: who signed a file, or a digest. */
const verifyBundle          = {
  name: 'verify-bundle',
  about: 'Verify a sigstore bundle: who signed a file or a digest, and when.',
  positionals: ['file-or-digest'],
  options: {
    bundle: { about: 'The bundle (JSON, version 0.1 to 0.3).', value: 'FILE' },
    'trusted-root': {
      about: 'The trusted root (JSON): authorities, logs, timestamp authorities.',
      value: 'FILE',
    },
    identity: { about: "The certificate's subject: a workflow, an e-mail address.", value: 'TEXT' },
    issuer: { about: 'Who says that it is that subject: the OIDC issuer.', value: 'URL' },
    'certificate-identity': { about: '--identity, as cosign calls it.', value: 'TEXT' },
    'certificate-oidc-issuer': { about: '--issuer, as cosign calls it.', value: 'URL' },
    key: { about: 'The public key (PEM), for a bundle without a certificate.', value: 'FILE' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Give a file, or `sha256:…` (also sha384, sha512). Of a bundle with an in-toto statement it must be one of its subjects. Nothing is asked over the network: what is believed stands in the trusted root.',
    'A certificate needs an entry of a log, a certificate log and a trusted time. A key needs none; what its bundle brings is verified where a trusted root is given. Exit code 1 where anything does not hold.',
  ],
  examples: [
    'waybill verify-bundle --bundle B --trusted-root R --identity I --issuer S a.txt',
    'waybill verify-bundle --bundle a.sigstore.json --key key.pub sha256:…',
  ],
  run: async (call) => {
    const trust = await trustOf(call);
    const bundle = await bounded(required(call, 'bundle'));
    const artifact = await artifactOf(call.positionals[0] ?? '', call.signal);
    const needed = trust.kind === 'key' ? 0 : 1;
    const verified = await (0,_waybill_supply_chain_sigstore__WEBPACK_IMPORTED_MODULE_3__/* .verifyBundle */ .I)({
      bundle,
      trust,
      artifact,
      evidence: { log: needed, timestamp: 0, certificateLog: needed },
      clock: _waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml,
    });
    process.stdout.write(call.given('json') ? jsonOf(verified) : textOf(verified));
    return 0;
  },
};

async function trustOf(call      )                       {
  const key = call.text('key');
  const identity = either(call, 'identity', 'certificate-identity');
  const issuer = either(call, 'issuer', 'certificate-oidc-issuer');
  const rootFile = call.text('trusted-root');
  if (key !== undefined) {
    if (identity !== undefined || issuer !== undefined) {
      throw usage(
        '--key is for a bundle without a certificate; --identity and --issuer for one with it',
      );
    }
    const publicKey = (await bounded(key)).toString('utf8');
    const root = rootFile === undefined ? {} : { root: (0,_waybill_supply_chain_sigstore__WEBPACK_IMPORTED_MODULE_5__/* .parseTrustedRoot */ .t)(await bounded(rootFile)) };
    return { kind: 'key', verifier: { publicKey }, ...root };
  }
  if (identity === undefined || issuer === undefined) {
    throw usage('expected --identity and --issuer, or --key');
  }
  if (identity === '' || issuer === '') {
    throw usage('expected --identity and --issuer to name somebody; found an empty one');
  }
  const root = (0,_waybill_supply_chain_sigstore__WEBPACK_IMPORTED_MODULE_5__/* .parseTrustedRoot */ .t)(await bounded(required(call, 'trusted-root')));
  return { kind: 'root', root, identity: { subject: identity, issuer } };
}

/** One option under two names: ours, and that of cosign and of the protocol of sigstore-conformance. */
function either(call      , name        , other        )                     {
  const [value, same] = [call.text(name), call.text(other)];
  if (value !== undefined && same !== undefined && value !== same)
    throw usage(`--${name} and --${other} are the same; found two values`);
  return value ?? same;
}

const digestForm = /^(?:sha256:[0-9a-fA-F]{64}|sha384:[0-9a-fA-F]{96}|sha512:[0-9a-fA-F]{128})$/;

/** A digest that is also the name of a file is that file (cli_protocol.md of sigstore-conformance). */
async function artifactOf(text        , signal             )                          {
  const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(text).catch(() => undefined);
  if (found === undefined && digestForm.test(text)) {
    return { kind: 'digest', digest: text.toLowerCase() };
  }
  if (found?.isFile() !== true) throw unreadable(text, 'a file that can be read, or a digest');
  if (found.size > maximumHeldBytes) return await hashedFile(text, signal);
  return { kind: 'bytes', bytes: await read(text, 'a file that can be read') };
}

/** By each hash: which one a key signs is written nowhere. */
async function hashedFile(file        , signal             )                          {
  const names = ['sha256', 'sha384', 'sha512'];
  const hashes = names.map((name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(name));
  for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { signal })) {
    for (const hash of hashes) hash.update(bytesOf(chunk));
  }
  const [digest = '', ...others] = hashes.map(
    (hash, place) => `${names[place] ?? ''}:${hash.digest('hex')}`,
  );
  return { kind: 'digest', digest, others };
}

function bytesOf(chunk         )             {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk), 'utf8');
}

async function bounded(file        )                  {
  const what = `a file of at most ${String(maximumFileBytes)} bytes that can be read`;
  const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file).catch(() => undefined);
  if (found?.isFile() !== true || found.size > maximumFileBytes) throw unreadable(file, what);
  return await read(file, what);
}

async function read(file        , what        )                  {
  return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file).catch(() => {
    throw unreadable(file, what);
  });
}

function required(call      , name        )         {
  const value = call.text(name);
  if (value !== undefined) return value;
  throw usage(`expected --${name}`);
}

function textOf({ signer, content, signedAt }                )         {
  const who =
    signer.kind === 'certificate'
      ? `${signer.subject}, as ${signer.issuer} says it`
      : `the key ${signer.keyId}`;
  const what =
    content.kind === 'statement'
      ? `a statement (${content.statement.predicateType})`
      : content.kind === 'message'
        ? content.digest
        : 'an envelope';
  const when = signedAt.map(({ time, source }) => `${time.toISOString()} by its ${source}`);
  const moment = when.length === 0 ? '' : `\nSigned at ${when.join(', ')}.`;
  return `The signature of ${what} by ${who} holds.${moment}\n`;
}

function jsonOf({ signer, content, signedAt }                )         {
  const what =
    content.kind === 'message'
      ? content
      : {
          kind: content.kind,
          ...(content.kind === 'statement' ? { statement: content.statement } : {}),
        };
  try {
    return `${JSON.stringify({ signer, content: what, signedAt }, null, 2)}\n`;
  } catch (error) {
    // What was parsed may be nested deeper than can be written.
    if (!(error instanceof RangeError)) throw error;
    throw usage('the signature holds, but its statement is nested too deep for --json');
  }
}

function unreadable(file        , what        )        {
  return usage(`expected ${JSON.stringify(file.slice(0, 300))} to be ${what}`);
}

function usage(problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .cliError */ .h)('CLI_USAGE', {
    message: `waybill verify-bundle: ${problem}.`,
    remedy: 'See `waybill verify-bundle --help`.',
  });
}


/***/ }),

/***/ 18656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** What JSON can hold. */
                       
                                                                                                  

/**
 * Writes JSON with sorted keys and no white space, so that equal values give equal bytes
 * (the subset of RFC 8785 that integers, strings, booleans, lists and maps need).
 * @param value any value that JSON can hold; keys whose value is undefined are left out
 * @returns the canonical text
 * @throws TypeError for a number that is not finite and for what JSON cannot hold
 */
function canonicalJson(value         )         {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number in a record must be finite');
    return JSON.stringify(value);
  }
  // Array.from sees the holes of a sparse list, which map passes over.
  if (Array.isArray(value))
    return `[${Array.from(value, (item         ) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    if (!isPlain(value))
      throw new TypeError('a record cannot hold an instance of a class, such as a Map or a Date');
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  throw new TypeError(`a record cannot hold a ${typeof value}`);
}

/** A Map or a Date has no entries of its own: it would be written as `{}`, and its content lost in silence. */
function isPlain(value        )          {
  const prototype          = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
  );
}


/***/ }),

/***/ 99348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseWith),
/* harmony export */   w: () => (/* binding */ describeIssues)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49482);
                             


/**
 * Parses a value at the border.
 * @param schema what is expected
 * @param value what came from outside
 * @param what names it in the message: `the answer of the registry`
 * @param remedy what to do when it does not fit
 * @returns the typed value
 * @throws INPUT_INVALID with up to five places that do not fit
 */
function parseWith                     (
  schema   ,
  value         ,
  what        ,
  remedy        ,
)             {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = describeIssues(result.error);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .coreError */ .i)('INPUT_INVALID', {
    message: `${what} does not have the form that was expected: ${problems.join('; ')}.`,
    remedy,
    facts: { what, problems },
  });
}

/**
 * @param error a zod error
 * @returns up to five sentences `images.0.name: expected …`
 */
function describeIssues(error            )           {
  return error.issues
    .slice(0, 5)
    .map(
      (issue) =>
        `${issue.path.length === 0 ? 'the value' : issue.path.join('.')}: ${issue.message}`,
    );
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
  predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
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
})
