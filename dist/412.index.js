export const id = 412;
export const ids = [412,5031];
export const modules = {

/***/ 61616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   v: () => (/* binding */ AnswerFault)
/* harmony export */ });
                                                   

/** An answer that is an error, with what deciding about another try needs. */
class AnswerFault extends Error {
                    name = 'AnswerFault';
  /** What the caller sees when no try is left. */
           error       ;
           status        ;
           afterMilliseconds                    ;

  constructor(error       , response                                       ) {
    super(error.message);
    this.error = error;
    this.status = response.status;
    // A date is compared with the registry's own clock: this machine's may differ.
    const said = Date.parse(response.header('date') ?? '');
    const now = Number.isNaN(said) ? Date.now() : said;
    this.afterMilliseconds = retryAfter(response.header('retry-after'), now);
  }

  /** Only what time can change is tried again (design, section 5). */
  get isTransient()          {
    return (
      this.status === 408 ||
      this.status === 429 ||
      (this.status >= 500 && ![501, 505, 507].includes(this.status))
    );
  }
}

/**
 * @param header Retry-After: seconds or an HTTP date (RFC 9110, section 10.2.3)
 * @param now milliseconds since 1970
 * @returns milliseconds to wait, or undefined where the header says nothing
 */
function retryAfter(header               , now        )                     {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 87298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** @returns whether a host name (without port) can only mean this machine */
function isLoopback(hostname        )          {
  return (
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
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

/***/ 8182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ publicationAt),
/* harmony export */   sC: () => (/* binding */ requirePublication),
/* harmony export */   xC: () => (/* binding */ permittedSigner)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96254);
                                                     

                                                         
                                                             

/** The public-good instance (https://docs.sigstore.dev/about/overview): whatever is signed there, everybody can read. */
const publicGoodDomain = 'sigstore.dev';

/** What the public-good instance would tell everybody: whose repository and commit, whatever its visibility. */
                              
                                                                                                        
                               
                                              
                                 
 

/**
 * @param services the addresses of certificate authority and log
 * @param token what the run's issuer says of it
 * @returns what signing would publish; undefined where none of the services is the public-good instance's
 */
function publicationAt(
  services                   ,
  { visibility, repositoryId }                                                    ,
)                          {
  if (!services.some(isPublicGood)) return undefined;
  return {
    ...(visibility === undefined ? {} : { visibility }),
    ...(repositoryId === undefined ? {} : { repositoryId }),
  };
}

function isPublicGood(address        )          {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === publicGoodDomain || host.endsWith(`.${publicGoodDomain}`);
}

/**
 * Refuses before a certificate is asked for: what the public-good instance has once published cannot be taken back.
 * @param signer who would sign
 * @param policy the signers of the policy of now; a repository that is not public needs its own one there, with
 *   `trust.private: allowed`
 * @throws SIGNING_PUBLIC_REFUSED
 */
function requirePublication(
  { identity }                                   ,
  policy                          ,
)       {
  if (identity.kind === 'key' || identity.publishes === undefined) return;
  const { visibility, repositoryId } = identity.publishes;
  if (visibility === 'public') return;
  const isAllowed = policy.some(
    (signer) =>
      'keyless' in signer &&
      signer.keyless.issuer === identity.issuer &&
      signer.keyless.repositoryId === repositoryId &&
      signer.keyless.trust.privateSource === 'allowed',
  );
  if (isAllowed) return;
  const found = visibility ?? 'of unknown visibility';
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainError */ .zO)('SIGNING_PUBLIC_REFUSED', {
    message: `Expected a public repository, or a policy that allows a private one, to sign with the public-good instance (${publicGoodDomain}): it publishes the names of repository and workflow, and the commit. The repository is ${found}.`,
    remedy:
      'Sign with a private instance (`keyless`, `timestamp-url`) or with a key; or, where these names may become public for good, say `private: allowed` under `trust` of its signer in the policy.',
    facts: { visibility: found, issuer: identity.issuer },
  });
}

/**
 * @param signer who signs
 * @param policy the signers of the policy of now
 * @returns the same signer, which refuses before it signs what the policy does not let it publish
 */
function permittedSigner(
  signer                 ,
  policy                          ,
)                  {
  return {
    identity: signer.identity,
    bundle: async (payloadType, payload) => {
      requirePublication(signer, policy);
      return await signer.bundle(payloadType, payload);
    },
    messageBundle: async (message) => {
      requirePublication(signer, policy);
      return await signer.messageBundle(message);
    },
  };
}


/***/ }),

/***/ 92506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ certificatePem),
/* harmony export */   p: () => (/* binding */ transparencyLog)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _signing_service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29362);


                                           
                                               


/** What is written into the log: an envelope, or the signature of a digest. */
                           
                                                              
                                                                                         

/** By what the signature is verified. */
                            
                                                                  
     
                           
                                       
                                   
                                 
      

/** An entry of a log as a bundle carries it (sigstore protobuf-specs, TransparencyLogEntry, as JSON). */
                                                   

/** A transparency log that is written to. */
                                  
                                                                             
 

const service = 'the transparency log';
/** A log gives the envelope's digests back, not the envelope; a kind that gives it back is not asked for. */
const maximumAnswerBytes = 1024 * 1024;

const base64Text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9+/]{1,1048576}={0,2}$/);
const numberText = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\d{1,19}$/), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative()])
  .transform(String);

/** What version 2 answers with is what a bundle carries. */
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  logIndex: numberText.default('0'),
  logId: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ keyId: base64Text }),
  kindVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64), version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64) }),
  integratedTime: numberText.optional(),
  inclusionPromise: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ signedEntryTimestamp: base64Text }).optional(),
  inclusionProof: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
      // protojson leaves zeros and empty lists out.
      logIndex: numberText.default('0'),
      rootHash: base64Text,
      treeSize: numberText,
      hashes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(base64Text).max(64).default([]),
      checkpoint: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ envelope: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(65_536) }),
    })
    .optional(),
  canonicalizedBody: base64Text,
});

const hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?:[0-9a-f]{2}){1,64}$/);

/** What version 1 answers with: one entry below its id (Rekor, openapi.yaml, LogEntry). */
const firstVersionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(
  zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    body: base64Text,
    integratedTime: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    logID: hex,
    logIndex: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    verification: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
      signedEntryTimestamp: base64Text.optional(),
      inclusionProof: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
          checkpoint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(65_536),
          hashes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(hex).max(64),
          logIndex: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
          rootHash: hex,
          treeSize: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
        })
        .optional(),
    }),
  }),
);

const bodySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64), apiVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64) });

/**
 * A log of Rekor, of version 2 or 1: which one it is, the first answer shows.
 * @param url its address
 * @param surroundings signal, deadline, clock
 * @returns the log
 * @throws SIGNING_SERVICE_INSECURE; `write` throws SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID
 */
function transparencyLog(url        , surroundings                     )                  {
  (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceUrl */ .Rs)(url, '', service);
  let isFirstVersion = false;
  return {
    write: async (content, verifier) => {
      if (!isFirstVersion) {
        const entry = await writeSecondVersion(url, content, verifier, surroundings);
        if (entry !== undefined) return entry;
        isFirstVersion = true;
      }
      return await writeFirstVersion(url, content, verifier, surroundings);
    },
  };
}

/** @returns undefined where the log does not know the address: it is of version 1 */
async function writeSecondVersion(
  url        ,
  content               ,
  verifier                ,
  surroundings                     ,
)                                {
  const answer = await (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .askService */ .xE)(
    {
      effect: 'signing.log',
      service,
      url: (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceUrl */ .Rs)(url, '/api/v2/log/entries', service),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(secondVersionRequest(content, verifier)),
      expect: [200, 201, 404, 405],
      maximumBytes: maximumAnswerBytes,
    },
    surroundings,
  );
  if (answer.status === 404 || answer.status === 405) return undefined;
  const parsed = entrySchema.safeParse((0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o_)(answer, service));
  if (!parsed.success) throw (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .answerInvalid */ .aB)(service, 'its answer is no entry of a log');
  return parsed.data;
}

/** rekor-tiles, CLIENTS.md. */
function secondVersionRequest(content               , verifier                )         {
  const named =
    verifier.kind === 'certificate'
      ? {
          x509Certificate: { rawBytes: verifier.certificate.toString('base64') },
          keyDetails: keyDetails['ecdsa-p256'],
        }
      : {
          publicKey: { rawBytes: derOf(verifier.publicKey).toString('base64') },
          keyDetails: keyDetails[verifier.algorithm],
        };
  switch (content.kind) {
    case 'envelope': {
      return { dsseRequestV002: { envelope: content.envelope, verifiers: [named] } };
    }
    case 'digest': {
      const signature = {
        content: Buffer.from(content.signature).toString('base64'),
        verifier: named,
      };
      return {
        hashedRekordRequestV002: { digest: content.sha256.toString('base64'), signature },
      };
    }
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .exhausted */ .uW)(content, 'What is logged');
  }
}

const keyDetails = {
  'ecdsa-p256': 'PKIX_ECDSA_P256_SHA_256',
  ed25519: 'PKIX_ED25519',
}                                                ;

async function writeFirstVersion(
  url        ,
  content               ,
  verifier                ,
  surroundings                     ,
)                    {
  const entries = (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceUrl */ .Rs)(url, '/api/v1/log/entries', service);
  const question = {
    service,
    headers: { accept: 'application/json' },
    maximumBytes: maximumAnswerBytes,
  }         ;
  const written = await (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .askService */ .xE)(
    {
      ...question,
      effect: 'signing.log',
      url: entries,
      headers: { ...question.headers, 'content-type': 'application/json' },
      body: JSON.stringify(firstVersionRequest(content, verifier)),
      expect: [200, 201, 409],
    },
    surroundings,
  );
  if (written.status !== 409) return firstVersionEntry((0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o_)(written, service));
  // An answer was lost on its way: the entry is there, and the log says where.
  const id = /\/([0-9a-f]{64,80})$/.exec(written.headers.get('location') ?? '')?.[1];
  if (id === undefined) throw (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .answerInvalid */ .aB)(service, 'it has the entry, and does not say where');
  const url2 = new URL(`${entries.href}/${id}`);
  const read = await (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .askService */ .xE)(
    { ...question, url: url2, method: 'GET', expect: [200] },
    surroundings,
  );
  return firstVersionEntry((0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o_)(read, service));
}

/** Rekor, pkg/types/dsse/v0.0.1 and pkg/types/hashedrekord/v0.0.1. */
function firstVersionRequest(content               , verifier                )         {
  const pem =
    verifier.kind === 'certificate' ? certificatePem(verifier.certificate) : verifier.publicKey;
  const encoded = Buffer.from(pem).toString('base64');
  switch (content.kind) {
    case 'envelope': {
      const envelope = JSON.stringify(content.envelope);
      const proposedContent = { envelope, verifiers: [encoded] };
      return { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent } };
    }
    case 'digest': {
      const data = { hash: { algorithm: 'sha256', value: content.sha256.toString('hex') } };
      const signature = {
        content: Buffer.from(content.signature).toString('base64'),
        publicKey: { content: encoded },
      };
      return { apiVersion: '0.0.1', kind: 'hashedrekord', spec: { data, signature } };
    }
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .exhausted */ .uW)(content, 'What is logged');
  }
}

function firstVersionEntry(value         )           {
  const parsed = firstVersionSchema.safeParse(value);
  const [entry, ...more] = parsed.success ? Object.values(parsed.data) : [];
  if (entry === undefined || more.length > 0) {
    throw (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .answerInvalid */ .aB)(service, 'its answer is not one entry of a log');
  }
  const kind = bodySchema.safeParse(parseBody(entry.body));
  if (!kind.success) throw (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_1__/* .answerInvalid */ .aB)(service, "the entry's body cannot be read");
  const { signedEntryTimestamp, inclusionProof } = entry.verification;
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: base64OfHex(entry.logID) },
    kindVersion: { kind: kind.data.kind, version: kind.data.apiVersion },
    integratedTime: String(entry.integratedTime),
    ...(signedEntryTimestamp === undefined ? {} : { inclusionPromise: { signedEntryTimestamp } }),
    ...(inclusionProof === undefined
      ? {}
      : {
          inclusionProof: {
            logIndex: String(inclusionProof.logIndex),
            rootHash: base64OfHex(inclusionProof.rootHash),
            treeSize: String(inclusionProof.treeSize),
            hashes: inclusionProof.hashes.map(base64OfHex),
            checkpoint: { envelope: inclusionProof.checkpoint },
          },
        }),
    canonicalizedBody: entry.body,
  };
}

function parseBody(body        )          {
  try {
    return JSON.parse(Buffer.from(body, 'base64').toString('utf8'))           ;
  } catch {
    return undefined;
  }
}

function base64OfHex(text        )         {
  return Buffer.from(text, 'hex').toString('base64');
}

/**
 * @param der a certificate
 * @returns it as PEM, with lines of 64 characters as every reader takes them
 */
function certificatePem(der            )         {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function derOf(pem        )         {
  return Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
}


/***/ })

};
