(function (exports, __distFolder) {'use strict';
exports.ids = [5877];
exports.modules = {

/***/ 88285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isAbsent),
/* harmony export */   x: () => (/* binding */ systemCode)
/* harmony export */ });
/**
 * Asked by form, not by class: Node's own errors come from another realm where code runs in a context of its own.
 * @param error anything that was thrown
 * @returns the code of an error of Node or the system (`ENOENT`, `ECONNREFUSED`), where it has one; of an error for
 *   several addresses, the first one's
 */
function systemCode(error         )                     {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'errors' in error && Array.isArray(error.errors) ? systemCode(error.errors[0]) : undefined;
}

/**
 * @param error what reading a file threw
 * @returns whether there is no such file, nor a folder that could hold it
 */
function isAbsent(error         )          {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
}


/***/ }),

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
  /** Whether the request says that this may pass soon. */
           mayPass         ;

  constructor(error       , response                                       , mayPass = false) {
    super(error.message);
    this.error = error;
    this.status = response.status;
    this.mayPass = mayPass;
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

/***/ 10584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ blobFromBytes)
/* harmony export */ });
/* unused harmony export blobFromFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);




/** Bytes that can be pushed: announced by digest and size, opened anew for each attempt. */
                             
                          
                        
                                                                 
                                    
 

/**
 * @param bytes a blob that is in memory
 * @returns it as a source
 */
function blobFromBytes(bytes            )             {
  return {
    digest: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes),
    size: bytes.byteLength,
    open: async function* () {
      yield bytes;
    },
  };
}

/**
 * Reads a file once for its digest; pushing reads it again, piece by piece.
 * @param path a file that does not change while it is pushed
 * @returns it as a source
 */
async function blobFromFile(path        )                      {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of createReadStream(path)) {
    const bytes         = Buffer.from(piece              );
    hash.update(bytes);
    size += bytes.byteLength;
  }
  return {
    digest: digestSchema.parse(`sha256:${hash.digest('hex')}`),
    size,
    open: () => createReadStream(path),
  };
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

/***/ 71107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestMediaTypes),
/* harmony export */   I: () => (/* binding */ mediaTypes)
/* harmony export */ });
/** Media types of the OCI image specification and of Docker's older formats. */
const mediaTypes = {
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  ociLayer: 'application/vnd.oci.image.layer.v1.tar',
  ociLayerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  ociEmpty: 'application/vnd.oci.empty.v1+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  dockerLayerGzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
}         ;

/** What a manifest may be: an image (or artifact), or an index of manifests. */
const manifestMediaTypes                    = [
  mediaTypes.ociManifest,
  mediaTypes.ociIndex,
  mediaTypes.dockerManifest,
  mediaTypes.dockerIndex,
];


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


/***/ })

};
})
