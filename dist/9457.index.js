(function (exports, __distFolder) {'use strict';
exports.ids = [9457];
exports.modules = {

/***/ 79457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundleOf: () => (/* binding */ bundleOf),
/* harmony export */   certificateLedgerSigner: () => (/* binding */ certificateLedgerSigner)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50747);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);



                                                                           
                                                   

const base64 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ certificate: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ rawBytes: base64 }) }),
  dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ signatures: zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sig: base64 })]) }),
});

/**
 * Who signs records as the run itself (design, section 4, Why it can be believed): with a certificate that lives for
 * minutes, and with what says when it signed.
 * @param identity who gives the certificate, for people
 * @param connect gives the run's signer; asked when the first record is signed, so that a run that writes nothing asks
 *   nobody for anything
 */
function certificateLedgerSigner(
  identity        ,
  connect                                                ,
)               {
  let connected                                                      ;
  return {
    identity,
    sign: async (payloadType, payload) => {
      connected ??= connect();
      const signer = await connected;
      return signatureOfBundle(await signer.bundle(payloadType, payload));
    },
  };
}

/** What a record keeps of a bundle that this run made. */
function signatureOfBundle(bytes            )                  {
  const value          = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const { verificationMaterial, dsseEnvelope } = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .parseWith */ .K)(
    bundleSchema,
    value,
    'the signature of a record',
    'This is a fault of the signer: it makes bundles with a certificate.',
  );
  const [{ sig }] = dsseEnvelope.signatures;
  const keyid = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(Buffer.from(verificationMaterial.certificate.rawBytes, 'base64'));
  return { keyid, sig, verificationMaterial };
}

/**
 * @param statement what was signed
 * @param signature how
 * @returns the whole bundle, as any verifier of sigstore reads it
 */
function bundleOf(
  { payloadType, payload }                                                  ,
  { sig, verificationMaterial }                 ,
)             {
  const bundle = {
    mediaType: _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__/* .bundleMediaType */ .l5,
    verificationMaterial,
    dsseEnvelope: {
      payloadType,
      payload: Buffer.from(payload).toString('base64'),
      signatures: [{ sig }],
    },
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
}


/***/ }),

/***/ 50747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QN: () => (/* binding */ parseBundle),
/* harmony export */   l5: () => (/* binding */ bundleMediaType),
/* harmony export */   n: () => (/* binding */ encodeBundle),
/* harmony export */   p4: () => (/* binding */ keyHint),
/* harmony export */   vH: () => (/* binding */ signedWith)
/* harmony export */ });
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


/***/ })

};
})
