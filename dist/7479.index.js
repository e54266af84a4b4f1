export const id = 7479;
export const ids = [7479,4807];
export const modules = {

/***/ 2194:
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

/***/ 4807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allowedSigners: () => (/* reexport safe */ _attached_statement_js__WEBPACK_IMPORTED_MODULE_0__.m9),
/* harmony export */   keySigner: () => (/* reexport safe */ _keys_js__WEBPACK_IMPORTED_MODULE_2__.Ye),
/* harmony export */   readStatements: () => (/* reexport safe */ _attached_statement_js__WEBPACK_IMPORTED_MODULE_0__.bA),
/* harmony export */   readWaybill: () => (/* reexport safe */ _waybill_statement_js__WEBPACK_IMPORTED_MODULE_3__.XB),
/* harmony export */   supplyChainError: () => (/* reexport safe */ _error_codes_js__WEBPACK_IMPORTED_MODULE_1__.z),
/* harmony export */   waybillPredicateType: () => (/* reexport safe */ _waybill_statement_js__WEBPACK_IMPORTED_MODULE_3__.g),
/* harmony export */   waybillSchema: () => (/* reexport safe */ _waybill_statement_js__WEBPACK_IMPORTED_MODULE_3__.My)
/* harmony export */ });
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3359);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6254);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3791);
/* harmony import */ var _waybill_statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3189);







                                                             





/***/ })

};
