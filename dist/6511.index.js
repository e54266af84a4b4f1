(function (exports, __distFolder) {'use strict';
exports.ids = [6511];
exports.modules = {

/***/ 72486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseSigstoreBundle)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12194);
/* harmony import */ var _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97690);





/** A proof that an entry stands in a log's tree (RFC 6962, 2.1.1). */
                                 
                            
                            
                            
                                     
                                          
 

/** An entry of a transparency log, as the bundle carries it. */
                           
                            
                         
                        
                           
                                                                                
                                  
                                       
                                             
                            
                        
 

/** What a bundle says who signed. */
                            
                                                               
                                                                               
                                                                                            

/** What a bundle says was signed. */
                           
     
                               
                                                                            
                                                                                          
                                 
     
     
                                
                                   
                               
                                 
      

/** A sigstore bundle, taken apart (protobuf-specs, sigstore_bundle.proto). Nothing is verified yet. */
                                 
                                  
                                    
                                           
                            
                                         
                                  
 

const versions = {
  'application/vnd.dev.sigstore.bundle+json;version=0.1': 1,
  'application/vnd.dev.sigstore.bundle+json;version=0.2': 2,
  'application/vnd.dev.sigstore.bundle+json;version=0.3': 3,
  'application/vnd.dev.sigstore.bundle.v0.3+json': 3,
}         ;
                                                              

function isKnown(mediaType        )                                     {
  return Object.hasOwn(versions, mediaType);
}

const certificateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ rawBytes: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5 });

const proofSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    logIndex: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD.default(0n),
    treeSize: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD,
    rootHash: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5,
    hashes: (0,_protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .repeated */ .ZD)(_protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5, 64),
    checkpoint: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ envelope: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(65_536) }).nullish(),
  })
  .transform(({ checkpoint, ...rest })                 => {
    const text = checkpoint?.envelope;
    return { ...rest, checkpoint: text === '' ? undefined : text };
  });

const logEntrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    logIndex: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD.default(0n),
    logId: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ keyId: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5 }),
    kindVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64), version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64) }),
    integratedTime: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD.nullish(),
    inclusionPromise: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ signedEntryTimestamp: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5.nullish() }).nullish(),
    inclusionProof: proofSchema.nullish(),
    canonicalizedBody: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5,
  })
  .transform(
    ({
      logId,
      kindVersion,
      integratedTime,
      inclusionPromise,
      inclusionProof,
      canonicalizedBody,
      ...rest
    })           => {
      const promise = inclusionPromise?.signedEntryTimestamp;
      return {
        ...rest,
        ...kindVersion,
        logId: logId.keyId,
        integratedTime: integratedTime ?? 0n,
        promise: promise === null || promise?.length === 0 ? undefined : promise,
        proof: inclusionProof ?? undefined,
        body: canonicalizedBody,
      };
    },
  );

const timestampsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  rfc3161Timestamps: (0,_protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .repeated */ .ZD)(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ signedTimestamp: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5 }), 32),
});

const materialSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  publicKey: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1024).nullish() }).nullish(),
  certificate: certificateSchema.nullish(),
  x509CertificateChain: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ certificates: (0,_protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .repeated */ .ZD)(certificateSchema, 16) }).nullish(),
  tlogEntries: (0,_protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .repeated */ .ZD)(logEntrySchema, 32),
  timestampVerificationData: timestampsSchema.nullish(),
});

const messageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  messageDigest: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ algorithm: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64), digest: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5 }).nullish(),
  signature: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5,
});

const envelopeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  payload: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5,
  payloadType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  // One signature: a bundle's material speaks of one signer (sigstore_bundle.proto, dsse_envelope).
  signatures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ sig: _protobuf_json_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Bytes */ .f5, keyid: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1024).nullish() }))
    .length(1),
});

const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255),
  verificationMaterial: materialSchema,
  messageSignature: messageSchema.nullish(),
  dsseEnvelope: envelopeSchema.nullish(),
});
                                                   

/**
 * @param bytes a bundle's JSON, of version 0.1 to 0.3
 * @returns it, taken apart
 * @throws ENVELOPE_INVALID
 */
function parseSigstoreBundle(bytes            )                 {
  const result = bundleSchema.safeParse((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, 'a sigstore bundle'));
  if (!result.success) {
    throw invalid((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .describeIssues */ .w)(result.error).slice(0, 5).join('; '));
  }
  const { mediaType, verificationMaterial } = result.data;
  if (!isKnown(mediaType)) {
    throw invalid(`its media type is ${JSON.stringify(mediaType)}, which is not known here`);
  }
  const version = versions[mediaType];
  const { tlogEntries, timestampVerificationData } = verificationMaterial;
  for (const entry of tlogEntries) requireEvidence(entry, version);
  return {
    version,
    material: materialOf(verificationMaterial, version),
    logEntries: tlogEntries,
    timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(
      ({ signedTimestamp }) => signedTimestamp,
    ),
    content: contentOf(result.data),
  };
}

/** Version 0.1 needs the log's promise; the later ones need a proof with the log's signed state. */
function requireEvidence({ promise, proof }          , version               )       {
  if (version === 1 && promise === undefined) {
    throw invalid('version 0.1 needs an inclusionPromise for each log entry');
  }
  if (version > 1 && proof?.checkpoint === undefined) {
    throw invalid('a log entry needs an inclusionProof with a checkpoint');
  }
}

function materialOf(
  { publicKey, certificate, x509CertificateChain }                                       ,
  version               ,
)                 {
  const chain = x509CertificateChain?.certificates.map(({ rawBytes }) => rawBytes);
  const given = [publicKey, certificate, chain].filter(
    (item) => item !== null && item !== undefined,
  );
  if (given.length !== 1) {
    throw invalid(`it names ${String(given.length)} signers (a key, a certificate or a chain)`);
  }
  if (publicKey !== null && publicKey !== undefined) {
    return { kind: 'key', hint: publicKey.hint ?? undefined };
  }
  if (chain !== undefined && version === 3) {
    throw invalid('version 0.3 has one certificate, and no chain');
  }
  const [leaf, ...others] = chain ?? [certificate?.rawBytes].filter((item) => item !== undefined);
  if (leaf === undefined) throw invalid('its chain of certificates is empty');
  return { kind: 'certificate', certificates: [leaf, ...others] };
}

function contentOf({ messageSignature, dsseEnvelope }               )                {
  const message = messageSignature ?? undefined;
  const envelope = dsseEnvelope ?? undefined;
  if ((message === undefined) === (envelope === undefined)) {
    throw invalid('expected either a messageSignature or a dsseEnvelope');
  }
  if (message !== undefined) {
    const { messageDigest, signature } = message;
    const digest = messageDigest ?? undefined;
    return {
      kind: 'message',
      digest: digest && { algorithm: digest.algorithm, bytes: digest.digest },
      signature,
    };
  }
  const [signature] = envelope?.signatures ?? [];
  if (envelope === undefined || signature === undefined) throw invalid('it has no signature');
  const { payload, payloadType } = envelope;
  return { kind: 'envelope', payloadType, payload, signature: signature.sig };
}

/** A problem may name every field of a document that is no bundle at all. */
const longestProblem = 1000;

function invalid(problem        )        {
  return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeInvalid */ .ye)('a sigstore bundle', problem.slice(0, longestProblem));
}


/***/ }),

/***/ 42233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ purposesOf),
/* harmony export */   Pr: () => (/* binding */ signsData),
/* harmony export */   hB: () => (/* binding */ parseCertificate),
/* harmony export */   om: () => (/* binding */ keyIdentifierOf),
/* harmony export */   s7: () => (/* binding */ tbsWithout),
/* harmony export */   yv: () => (/* binding */ keyPurpose)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84693);



/** One extension of a certificate. */
                                       
                             
                                                 
                         
 

/** A certificate, taken apart (RFC 5280). Nothing is verified yet. */
                              
                       
                                
                                                    
                        
                                       
                          
                           
                                
                                                                                 
                             
                            
                                      
                                                                 
                                                                                                                  
                                                                              
                                    
                                                  
                                         
 

const oid = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  subjectKeyIdentifier: '2.5.29.14',
}         ;

/** What signs certificates here: ECDSA, RSA and Ed25519 with hashes of today; SHA-1 is not among them. */
const signatureAlgorithms                      = new Set([
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.3.101.112',
]);

/** The purposes that an extended key usage names. */
const keyPurpose = {
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timeStamping: '1.3.6.1.5.5.7.3.8',
}         ;

/**
 * @param bytes a certificate in DER
 * @returns it, taken apart
 * @throws MalformedDer
 */
function parseCertificate(bytes            )              {
  const whole = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(bytes);
  const [body, algorithm] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)(whole, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
  const tbs = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)(body, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
  // The version, [0], is absent in certificates of version 1, which have no extensions either.
  if (tbs[0]?.tag !== 0xa0) throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .MalformedDer */ .LD('expected a certificate of version 3');
  const [, serial, , issuerName, validity, subject, spki] = tbs;
  const [notBefore, notAfter] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)(validity, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
  const extensions = extensionsOf(tbs);
  const { x509, publicKey } = openedByNode(whole.encoded);
  const signatureAlgorithm = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .objectIdentifierOf */ .Ki)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)[0]);
  return {
    der: whole.encoded,
    publicKey,
    spki: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expectTag */ .yi)(spki, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence).encoded,
    issuer: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expectTag */ .yi)(issuerName, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence).encoded,
    subject: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expectTag */ .yi)(subject, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence).encoded,
    serialNumber: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expectTag */ .yi)(serial, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.integer).content,
    notBefore: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(notBefore),
    notAfter: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(notAfter),
    signatureAlgorithm,
    extensions,
    authority: authorityOf(extensions),
    tbs,
    signedBy: (issuer) =>
      signatureAlgorithms.has(signatureAlgorithm) && x509.verify(issuer.publicKey),
  };
}

/** Node throws errors of OpenSSL's for bytes that it cannot read, and for keys of a kind that it does not know. */
function openedByNode(der        )   
                                 
                                
  {
  try {
    const x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    return { x509, publicKey: x509.publicKey };
  } catch {
    throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .MalformedDer */ .LD('the certificate or its key cannot be read');
  }
}

function extensionsOf(tbs                     )                                            {
  const extensions = new Map                              ();
  for (const extension of extensionValues(tbs)) {
    const [id, second, third] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)(extension, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
    const name = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .objectIdentifierOf */ .Ki)(id);
    if (extensions.has(name)) throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .MalformedDer */ .LD('an extension stands twice');
    const critical = second?.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.boolean && second.content[0] === 0xff;
    const value = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expectTag */ .yi)(second?.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.boolean ? third : second, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.octetString);
    extensions.set(name, { critical, value: value.content });
  }
  return extensions;
}

function extensionValues(tbs                     )             {
  const wrapper = tbs.find(({ tag }) => tag === 0xa3);
  if (wrapper === undefined) return [];
  return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(wrapper.content), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
}

function authorityOf(extensions                           )                           {
  const constraints = extensions.get(oid.basicConstraints);
  if (constraints === undefined) return undefined;
  const [authority, pathLength] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(constraints.value), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
  if (authority?.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.boolean || authority.content[0] !== 0xff) return undefined;
  const usage = extensions.get(oid.keyUsage);
  if (usage !== undefined && !signsCertificates(usage)) return undefined;
  return { pathLength: pathLength === undefined ? undefined : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .smallIntegerOf */ .Xo)(pathLength) };
}

/** keyCertSign is bit 5 (RFC 5280, 4.2.1.3). */
function signsCertificates({ value }                      )          {
  const bits = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expectTag */ .yi)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(value), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.bitString).content;
  return ((bits[1] ?? 0) & 0x04) !== 0;
}

/** @returns whether it may sign data; true where it does not say what it is for */
function signsData({ extensions }             )          {
  const usage = extensions.get(oid.keyUsage);
  if (usage === undefined) return true;
  const bits = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expectTag */ .yi)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(usage.value), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.bitString).content;
  return ((bits[1] ?? 0) & 0x80) !== 0;
}

/**
 * @param certificate a certificate
 * @returns the purposes that its extended key usage names, and whether that is critical
 * @throws MalformedDer
 */
function purposesOf({ extensions }             )   
                                       
                             
  {
  const usage = extensions.get(oid.extendedKeyUsage);
  if (usage === undefined) return { purposes: [], critical: false };
  const purposes = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(usage.value), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence).map(_der_js__WEBPACK_IMPORTED_MODULE_1__/* .objectIdentifierOf */ .Ki);
  return { purposes, critical: usage.critical };
}

/**
 * @param certificate a certificate
 * @returns its subject key identifier; where it has none, the hash of its key
 * @throws MalformedDer
 */
function keyIdentifierOf({ extensions, spki }             )         {
  const found = extensions.get(oid.subjectKeyIdentifier);
  if (found !== undefined) return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expectTag */ .yi)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(found.value), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.octetString).content;
  const key = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expectTag */ .yi)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(spki), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)[1], _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.bitString);
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(key.content.subarray(1)).digest();
}

/**
 * @param certificate a certificate
 * @param excluded the extension to leave out
 * @returns its TBSCertificate without that extension: what a certificate log signed (RFC 6962, 3.2)
 * @throws MalformedDer
 */
function tbsWithout({ tbs }             , excluded        )         {
  const kept = extensionValues(tbs).filter(
    (extension) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .objectIdentifierOf */ .Ki)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)(extension, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)[0]) !== excluded,
  );
  const list = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeDer */ .qH)(_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, Buffer.concat(kept.map(({ encoded }) => encoded)));
  const parts = tbs.map(({ tag, encoded }) => (tag === 0xa3 ? (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeDer */ .qH)(0xa3, list) : encoded));
  return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeDer */ .qH)(_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, Buffer.concat(parts));
}


/***/ }),

/***/ 97690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ repeated),
/* harmony export */   f5: () => (/* binding */ base64Bytes),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21664);


/** Bytes in the JSON form of protocol buffers: base64, of either alphabet (protobuf.dev, ProtoJSON). */
const base64Bytes = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(48 * 1024 * 1024)
  .transform((text, context)         => {
    // Lines are broken by some writers; Go, in which most readers are written, takes that.
    // They are taken out first: an expression that allows them at two places takes quadratic time for many.
    const joined = text.replaceAll(/[\r\n]/g, '');
    // Node passes over what is no base64: it must not be taken for a part of what was signed.
    if (/^[A-Za-z0-9+/_-]*={0,2}$/.test(joined)) return Buffer.from(joined, 'base64');
    context.issues.push({ code: 'custom', input: '', message: 'expected base64' });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
  });

/** A repeated field: absent and null are an empty list. */
function repeated                          (
  schema        ,
  maximum        ,
)                                {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(schema)
    .max(maximum)
    .nullish()
    .transform((items) => items ?? []);
}

/** A number of 64 bits: a text, or a number where it is small. */
const wholeNumber = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?:0|[1-9][0-9]{0,18})$/), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative()])
  .transform((value) => BigInt(value));


/***/ }),

/***/ 81034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown),
/* harmony export */   f: () => (/* binding */ bundleRefused)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96254);


const rootRemedy =
  'If the instance is right, bring the trusted root up to date (its keys and chains change over the years); if not, find out who signed this, and release again.';
const changedRemedy =
  'Do not deploy this: the bundle was changed, or put together from others. Find out who changed it, and sign the release again.';

/** What to do about each refusal of a bundle. */
const remedies = {
  BUNDLE_SIGNER_KIND:
    'Verify a bundle with a key by that key, and one with a certificate by its identity and issuer.',
  BUNDLE_CERTIFICATE_INVALID: changedRemedy,
  BUNDLE_CERTIFICATE_UNTRUSTED: rootRemedy,
  BUNDLE_CERTIFICATE_EXPIRED:
    'Sign again: a certificate lives for minutes, and log and timestamp must be of these minutes.',
  BUNDLE_CERTIFICATE_UNLOGGED:
    'Bring the trusted root up to date. For a private instance without a certificate log, say `certificate-log: optional` in the policy.',
  BUNDLE_TIME_MISSING:
    'Sign again with a transparency log or a timestamp authority: without either nothing says that the certificate was valid when it signed.',
  BUNDLE_TIME_FUTURE: 'Compare the clock of this machine with the true time.',
  BUNDLE_LOG_MISSING:
    'Sign again with a transparency log, or say in the policy that none is required.',
  BUNDLE_LOG_UNKNOWN: rootRemedy,
  BUNDLE_LOG_PROMISE: changedRemedy,
  BUNDLE_LOG_PROOF: changedRemedy,
  BUNDLE_LOG_CHECKPOINT: changedRemedy,
  BUNDLE_LOG_MISMATCH: changedRemedy,
  BUNDLE_TIMESTAMP_MISSING:
    'Sign again with a timestamp authority, or say in the policy that none is required.',
  BUNDLE_TIMESTAMP_INVALID: changedRemedy,
  BUNDLE_TIMESTAMP_UNTRUSTED: rootRemedy,
  BUNDLE_FILE_NEEDED: 'Give the file itself instead of its digest.',
  SIGNATURE_WRONG_IDENTITY:
    'If that workflow is to be believed, say so in the policy; if not, find out who signed this, and release again.',
  SIGNATURE_WRONG_SUBJECT:
    'Compare what was signed with what is to be deployed; do not deploy this before it is known why they differ.',
  SIGNATURE_INVALID: changedRemedy,
  SIGNATURE_WRONG_KEY:
    'If the signer is right, verify with its key; if not, find out who signed this.',
  ENVELOPE_INVALID: 'Check what wrote this document; sign again with Waybill or cosign 3.',
}                                                                 ;

/**
 * @param code why the bundle is refused
 * @param message what was expected and what was found
 * @returns the error
 */
function bundleRefused(code                       , message        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .supplyChainError */ .zO)(code, { message, remedy: remedies[code] });
}

/** A value from outside, short and printable. */
function shown(text        )         {
  return JSON.stringify(text.slice(0, 300));
}


/***/ }),

/***/ 53383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ isWithin),
  t: () => (/* binding */ parseTrustedRoot)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ../../../zod/v4/core/core.js
var core = __webpack_require__(21664);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/error-codes.js
var error_codes = __webpack_require__(96254);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/authority-key.js


/** The key of a log, with how it signs (sigstore's protobuf-specs, PublicKeyDetails). */
                               
                        
                              
                                                                       
                                                            
 

                   
                        
                                                       
                                      
                         
 

const rsa = (encoding                     , pss = false)          => ({
  ...{ type: 'rsa', hash: 'sha256', encoding, pss },
});

const keyDetails                                    = {
  PKCS1_RSA_PKCS1V5: rsa('pkcs1'),
  PKCS1_RSA_PSS: rsa('pkcs1', true),
  PKIX_RSA_PKCS1V5: rsa('spki'),
  PKIX_RSA_PKCS1V15_2048_SHA256: rsa('spki'),
  PKIX_RSA_PKCS1V15_3072_SHA256: rsa('spki'),
  PKIX_RSA_PKCS1V15_4096_SHA256: rsa('spki'),
  PKIX_RSA_PSS: rsa('spki', true),
  PKIX_RSA_PSS_2048_SHA256: rsa('spki', true),
  PKIX_RSA_PSS_3072_SHA256: rsa('spki', true),
  PKIX_RSA_PSS_4096_SHA256: rsa('spki', true),
  PKIX_ECDSA_P256_SHA_256: { type: 'ec', hash: 'sha256', encoding: 'spki' },
  PKIX_ECDSA_P384_SHA_384: { type: 'ec', hash: 'sha384', encoding: 'spki' },
  PKIX_ECDSA_P521_SHA_512: { type: 'ec', hash: 'sha512', encoding: 'spki' },
  PKIX_ED25519: { type: 'ed25519', hash: null, encoding: 'spki' },
};

/**
 * @param bytes the key as the trusted root holds it
 * @param details its kind
 * @returns the key; undefined for a kind that is not known here: nothing that it signed is believed
 */
function authorityKey(bytes        , details        )                           {
  const known = Object.hasOwn(keyDetails, details) ? keyDetails[details] : undefined;
  if (known === undefined) return undefined;
  const key = openKey(bytes, known.encoding);
  if (key?.asymmetricKeyType !== known.type) return undefined;
  return {
    spki: key.export({ type: 'spki', format: 'der' }),
    isEd25519: known.type === 'ed25519',
    verify: (signed, signature) => verifiesWith(key, known, signed, signature),
  };
}

function openKey(bytes        , type                  )                        {
  try {
    return (0,external_node_crypto_.createPublicKey)({ key: bytes, format: 'der', type });
  } catch {
    return undefined;
  }
}

function verifiesWith(
  key           ,
  { hash, pss }         ,
  bytes            ,
  signature            ,
)          {
  const padding = pss === true ? { padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING } : {};
  return (0,external_node_crypto_.verify)(hash, bytes, { key, ...padding }, signature);
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/protobuf-json.js
var protobuf_json = __webpack_require__(97690);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/der.js
var der = __webpack_require__(84693);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/certificate.js
var certificate = __webpack_require__(42233);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/trusted-root.js








/** When something counts: both ends are part of it (protobuf-specs, TimeRange). Milliseconds since 1970. */
                            
                         
                       
 

/** A transparency log, or a certificate log. */
                             
                                                                
                           
                                                          
                                  
                                                    
                                         
                               
 

/** Who gives certificates, or timestamps. */
                                   
                       
                                                                                          
                                                
                               
 

/** Whom signatures without a key are believed by (protobuf-specs, sigstore_trustroot.proto). */
                              
                                       
                                                  
                                                               
                                                             
 

/** The public-good root has 7 kB. */
const maximumRootBytes = 4 * 1024 * 1024;

const mediaType =
  /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/;

const momentSchema = schemas/* string */.YjP()
  .max(64)
  .transform((text, context) => {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text)
      ? Date.parse(text.replace(/(\.\d{3})\d+/, '$1'))
      : Number.NaN;
    if (!Number.isNaN(time)) return time;
    context.issues.push({ code: 'custom', input: '', message: 'expected a time (RFC 3339)' });
    return core/* NEVER */.tm;
  });

/**
 * A range without a start is refused: published libraries take it for "since ever", so that a key which was never
 * meant to count counts.
 */
const timeRangeSchema = schemas/* object */.Ikc({ start: momentSchema, end: momentSchema.nullish() })
  .transform(({ start, end })            => ({ start, end: end ?? Number.POSITIVE_INFINITY }))
  .refine(({ start, end }) => start <= end, 'it ends before it starts');

const keyIdSchema = schemas/* object */.Ikc({ keyId: protobuf_json/* base64Bytes */.f5 });

const logSchema = schemas/* object */.Ikc({
    baseUrl: schemas/* string */.YjP().max(2048).default(''),
    publicKey: schemas/* object */.Ikc({
      rawBytes: protobuf_json/* base64Bytes */.f5,
      keyDetails: schemas/* string */.YjP().max(100),
      validFor: timeRangeSchema,
    }),
    logId: keyIdSchema.nullish(),
    checkpointKeyId: keyIdSchema.nullish(),
  })
  .transform(({ baseUrl, publicKey, logId, checkpointKeyId }, context)             => {
    const ids = [logId, checkpointKeyId].flatMap((id) => id?.keyId ?? []);
    if (ids.every(({ length }) => length < 4)) {
      context.issues.push({ code: 'custom', input: '', message: 'expected a logId of its own' });
      return core/* NEVER */.tm;
    }
    const key = authorityKey(publicKey.rawBytes, publicKey.keyDetails);
    return { baseUrl, ids, key, validFor: publicKey.validFor };
  });

const authoritySchema = schemas/* object */.Ikc({
    uri: schemas/* string */.YjP().max(2048).default(''),
    certChain: schemas/* object */.Ikc({ certificates: schemas/* array */.YOg(schemas/* object */.Ikc({ rawBytes: protobuf_json/* base64Bytes */.f5 })).max(16) }),
    validFor: timeRangeSchema,
  })
  .transform(({ uri, certChain, validFor }, context)                   => {
    try {
      const certificates = certChain.certificates.map(({ rawBytes }) => (0,certificate/* parseCertificate */.hB)(rawBytes));
      return { uri, certificates, validFor };
    } catch (error) {
      if (!(error instanceof der/* MalformedDer */.LD)) throw error;
      context.issues.push({
        code: 'custom',
        input: '',
        message: `a certificate: ${error.message}`,
      });
      return core/* NEVER */.tm;
    }
  });

const rootSchema = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP().regex(mediaType, 'expected the media type of a trusted root'),
    tlogs: (0,protobuf_json/* repeated */.ZD)(logSchema, 64),
    certificateAuthorities: (0,protobuf_json/* repeated */.ZD)(authoritySchema, 64),
    ctlogs: (0,protobuf_json/* repeated */.ZD)(logSchema, 64),
    timestampAuthorities: (0,protobuf_json/* repeated */.ZD)(authoritySchema, 64),
  })
  .transform(({ tlogs, ctlogs, certificateAuthorities, timestampAuthorities })              => ({
    logs: tlogs,
    certificateLogs: ctlogs,
    certificateAuthorities,
    timestampAuthorities,
  }));

/**
 * @param bytes a trusted root's JSON
 * @returns what it names
 * @throws TRUSTED_ROOT_INVALID where anything in it is malformed: also for what the bundle at hand does not need
 */
function parseTrustedRoot(bytes                     )              {
  if (bytes.length > maximumRootBytes) {
    throw rootInvalid(`it has ${String(bytes.length)} bytes, more than any trusted root`);
  }
  const result = rootSchema.safeParse(jsonOf(bytes));
  if (result.success) return result.data;
  throw rootInvalid((0,parse/* describeIssues */.w)(result.error).slice(0, 5).join('; '));
}

function jsonOf(bytes                     )          {
  try {
    const text =
      typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text)           ;
  } catch {
    throw rootInvalid('it is no JSON in UTF-8');
  }
}

function rootInvalid(problem        )        {
  return (0,error_codes/* supplyChainError */.zO)('TRUSTED_ROOT_INVALID', {
    message: `Expected a sigstore trusted root; ${problem}.`,
    remedy:
      'Take trusted_root.json from the TUF repository of the sigstore instance, or write it with `cosign trusted-root create`; every key and chain in it says from when it counts (validFor.start).',
  });
}

/** @returns whether the moment lies in the range; both ends are part of it */
function isWithin(time        , { start, end }           )          {
  return start <= time && time <= end;
}


/***/ }),

/***/ 16511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ verifyBundle),
  e: () => (/* binding */ verifyEnvelopeBundle)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/bundle-format.js
var bundle_format = __webpack_require__(72486);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/certificate.js
var sigstore_certificate = __webpack_require__(42233);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/der.js
var sigstore_der = __webpack_require__(84693);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/refusal.js
var refusal = __webpack_require__(81034);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/trusted-root.js + 1 modules
var trusted_root = __webpack_require__(53383);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/certificate-log.js






/** The extension that holds signed certificate timestamps (RFC 6962, 3.3). */
const timestampList = '1.3.6.1.4.1.11129.2.4.2';

/** A certificate log's promise to hold a certificate (RFC 6962, 3.2). */
                                      
                         
                                 
                        
                                         
                             
                              
                             
 

/**
 * Verifies that certificate logs of the trusted root have a certificate.
 * @param certificate the certificate
 * @param issuer who signed it: the next one on its verified way, not one of that name
 * @param logs the certificate logs of the trusted root
 * @param required how many of them must have it
 * @throws BUNDLE_CERTIFICATE_UNLOGGED, MalformedDer
 */
function verifyCertificateLogs(
  certificate             ,
  issuer             ,
  logs                       ,
  required        ,
)       {
  const timestamps = timestampsOf(certificate);
  const logged = new Set            ();
  for (const timestamp of timestamps) {
    const log = logs.find(
      ({ ids, validFor }) =>
        ids.some((id) => id.equals(timestamp.logId)) && (0,trusted_root/* isWithin */.U)(timestamp.time, validFor),
    );
    if (log === undefined) continue;
    const signed = signedBytes(timestamp, certificate, issuer);
    if (log.key?.verify(signed, timestamp.signature) !== true) {
      throw unlogged("a certificate log's signature to verify over the certificate; it does not");
    }
    logged.add(log);
  }
  if (logged.size >= required) return;
  throw unlogged(
    `the promise of ${String(required)} certificate log(s) of the trusted root; found ${String(timestamps.length)}, of which ${String(logged.size)} are by such logs`,
  );
}

function timestampsOf({ extensions }             )                                        {
  const extension = extensions.get(timestampList);
  if (extension === undefined) return [];
  const { content } = (0,sigstore_der/* expectTag */.yi)((0,sigstore_der/* readDer */.SU)(extension.value), sigstore_der/* derTag */.S_.octetString);
  const list = new TlsReader(content);
  const items = new TlsReader(list.vector());
  list.end();
  const timestamps                               = [];
  while (items.left > 0) timestamps.push(timestampOf(new TlsReader(items.vector())));
  return timestamps;
}

function timestampOf(reader           )                             {
  if (reader.take(1)[0] !== 0) throw new sigstore_der/* MalformedDer */.LD('a certificate timestamp of version 1');
  const logId = reader.take(32);
  const timeBytes = reader.take(8);
  const extensions = reader.vector();
  // The algorithms of hash and signature; the log's key says them too, and that is believed.
  reader.take(2);
  const signature = reader.vector();
  reader.end();
  return { logId, time: Number(timeBytes.readBigUInt64BE()), timeBytes, extensions, signature };
}

/** The digitally-signed struct of RFC 6962, 3.2, for a certificate that was logged before it was signed. */
function signedBytes(
  { timeBytes, extensions }                            ,
  certificate             ,
  issuer             ,
)         {
  const tbs = (0,sigstore_certificate/* tbsWithout */.s7)(certificate, timestampList);
  const length = Buffer.alloc(3);
  length.writeUIntBE(tbs.length, 0, 3);
  const extensionsLength = Buffer.alloc(2);
  extensionsLength.writeUInt16BE(extensions.length);
  return Buffer.concat([
    // Version 1, certificate_timestamp.
    Buffer.of(0, 0),
    timeBytes,
    // precert_entry.
    Buffer.of(0, 1),
    (0,external_node_crypto_.createHash)('sha256').update(issuer.spki).digest(),
    length,
    tbs,
    extensionsLength,
    extensions,
  ]);
}

/** Reads the encoding of TLS (RFC 5246, 4) as far as it is used here. */
class TlsReader {
           #bytes        ;
  #offset = 0;

  constructor(bytes        ) {
    this.#bytes = bytes;
  }

  get left()         {
    return this.#bytes.length - this.#offset;
  }

  take(count        )         {
    if (this.left < count)
      throw new sigstore_der/* MalformedDer */.LD('a certificate timestamp that does not end early');
    this.#offset += count;
    return this.#bytes.subarray(this.#offset - count, this.#offset);
  }

  /** A vector with a length of two bytes. */
  vector()         {
    return this.take(this.take(2).readUInt16BE());
  }

  end()       {
    if (this.left > 0) throw new sigstore_der/* MalformedDer */.LD('a certificate timestamp without bytes behind it');
  }
}

function unlogged(problem        )        {
  return (0,refusal/* bundleRefused */.f)('BUNDLE_CERTIFICATE_UNLOGGED', `Expected ${problem}.`);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/certificate-path.js




/** A way from a certificate to an authority of the trusted root: that certificate first, the anchor last. */
                                                                       

/** Sigstore's paths have three or four certificates. */
const longestPath = 8;

/** Certificates that issue each other have more ways between them than anybody can wait for; Go stops here too. */
const maximumSignatureChecks = 100;

/** Any purpose (RFC 5280, 4.2.1.12). */
const anyPurpose = '2.5.29.37.0';

/**
 * What is taken into account of a certificate between the first and the anchor; another extension that is critical is
 * refused (RFC 5280, 6.1.4). Policies (32) limit nothing where nobody asks for one.
 */
const understood                      = new Set([
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.19',
  '2.5.29.32',
  '2.5.29.37',
]);

                  
                               
                                        
                           
                     
 

/**
 * Looks for a way from a certificate to an authority's anchor. Issuers are found by their signature: two of them may
 * have the same name.
 * @param leaf the certificate
 * @param authority whose anchor
 * @param intermediates certificates that came with it
 * @param purpose what the first one is for: an issuer that says for what it issues must say this too
 * @returns the way, every signature and constraint on it verified, its times not; undefined where there is none
 */
function pathTo(
  leaf             ,
  authority                  ,
  intermediates                        ,
  purpose        ,
)                              {
  const anchor = authority.certificates.at(-1);
  if (anchor === undefined) return undefined;
  if (leaf.der.equals(anchor.der)) return [leaf];
  const pool = [...authority.certificates, ...intermediates];
  return extend([leaf], { anchor, pool, purpose, checksLeft: maximumSignatureChecks });
}

function extend(path                 , search        )                              {
  const last = path.at(-1);
  if (last === undefined || path.length === longestPath) return undefined;
  for (const issuer of search.pool) {
    if (path.includes(issuer) || !mayIssue(issuer, last, path.length - 1, search)) continue;
    const longer                  = [...path, issuer];
    if (issuer.der.equals(search.anchor.der)) return longer;
    const found = extend(longer, search);
    if (found !== undefined) return found;
  }
  return undefined;
}

function mayIssue(
  issuer             ,
  issued             ,
  between        ,
  search        ,
)          {
  const { authority } = issuer;
  if (authority === undefined || !issuer.subject.equals(issued.issuer)) return false;
  if (authority.pathLength !== undefined && authority.pathLength < between) return false;
  // The anchor is trusted as it is.
  if (!issuer.der.equals(search.anchor.der) && !isUnderstood(issuer, search.purpose)) return false;
  search.checksLeft -= 1;
  return search.checksLeft >= 0 && issued.signedBy(issuer);
}

function isUnderstood(issuer             , purpose        )          {
  for (const [name, { critical }] of issuer.extensions) {
    if (critical && !understood.has(name)) return false;
  }
  try {
    const { purposes } = (0,sigstore_certificate/* purposesOf */.De)(issuer);
    return purposes.length === 0 || purposes.includes(purpose) || purposes.includes(anyPurpose);
  } catch (error) {
    if (error instanceof sigstore_der/* MalformedDer */.LD) return false;
    throw error;
  }
}

/**
 * @param path a way to an authority
 * @param authority that authority
 * @param time milliseconds since 1970
 * @returns whether the authority counted at that time and every certificate on the way was valid
 */
function isValidAt(
  path                 ,
  { validFor }                  ,
  time        ,
)          {
  return (
    (0,trusted_root/* isWithin */.U)(time, validFor) &&
    path.every(({ notBefore, notAfter }) => (0,trusted_root/* isWithin */.U)(time, { start: notBefore, end: notAfter }))
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/dsse.js
var dsse = __webpack_require__(12194);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/protobuf-json.js
var protobuf_json = __webpack_require__(97690);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/log-body.js




                                                   



/** What an entry must be about. */
                                
                                                                                                              
                                                             
                                                       
                                                         
                             
                                                                                
                            
 

                                                         

const pemBase64 = protobuf_json/* base64Bytes */.f5;
const hexHash = schemas/* object */.Ikc({
  algorithm: schemas/* enum */.k5n(['sha256', 'sha384', 'sha512']),
  value: schemas/* string */.YjP().regex(/^[0-9a-f]{64,128}$/),
});

const hashedRekordSchema = schemas/* object */.Ikc({
  data: schemas/* object */.Ikc({ hash: hexHash }),
  signature: schemas/* object */.Ikc({ content: protobuf_json/* base64Bytes */.f5, publicKey: schemas/* object */.Ikc({ content: pemBase64 }) }),
});

const dsseSchema = schemas/* object */.Ikc({
  payloadHash: hexHash,
  signatures: schemas/* array */.YOg(schemas/* object */.Ikc({ signature: protobuf_json/* base64Bytes */.f5, verifier: pemBase64 })).length(1),
});

const intotoSchema = schemas/* object */.Ikc({
  content: schemas/* object */.Ikc({
    envelope: schemas/* object */.Ikc({
      signatures: schemas/* array */.YOg(schemas/* object */.Ikc({ sig: protobuf_json/* base64Bytes */.f5, publicKey: pemBase64 })).length(1),
    }),
    payloadHash: hexHash,
  }),
});

const tileHash = schemas/* enum */.k5n(['SHA2_256', 'SHA2_384', 'SHA2_512'])
  .transform((name)              => hashNames[name]);
const hashNames = { SHA2_256: 'sha256', SHA2_384: 'sha384', SHA2_512: 'sha512' }         ;

const tileSignature = schemas/* object */.Ikc({
  content: protobuf_json/* base64Bytes */.f5,
  verifier: schemas/* object */.Ikc({
    x509Certificate: schemas/* object */.Ikc({ rawBytes: protobuf_json/* base64Bytes */.f5 }).optional(),
    publicKey: schemas/* object */.Ikc({ rawBytes: protobuf_json/* base64Bytes */.f5 }).optional(),
  }),
});

const tileHashedRekordSchema = schemas/* object */.Ikc({
  hashedRekordV002: schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({ algorithm: tileHash, digest: protobuf_json/* base64Bytes */.f5 }),
    signature: tileSignature,
  }),
});

const tileDsseSchema = schemas/* object */.Ikc({
  dsseV002: schemas/* object */.Ikc({
    payloadHash: schemas/* object */.Ikc({ algorithm: tileHash, digest: protobuf_json/* base64Bytes */.f5 }),
    signatures: schemas/* array */.YOg(tileSignature).length(1),
  }),
});

const entrySchema = schemas/* object */.Ikc({
  kind: schemas/* string */.YjP().max(64),
  apiVersion: schemas/* string */.YjP().max(64),
  spec: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
});

/** The kinds of entry that are read: Rekor's, and those of its successor that keeps tiles. */
const entryKinds = [
  'hashedrekord 0.0.1',
  'dsse 0.0.1',
  'intoto 0.0.2',
  'hashedrekord 0.0.2',
  'dsse 0.0.2',
]         ;
                                             

/** What an entry says, whatever its kind. */
                       
                                       
                             
                     
                          
                             
             
                            
 

/** @returns whether the entry is one of a log that keeps tiles: without a promise, its checkpoint names the log */
function isTileEntry({ kind, version }                                    )          {
  return version === '0.0.2' && (kind === 'hashedrekord' || kind === 'dsse');
}

/**
 * Verifies that a log entry is about this content, this signature and this signer: a good entry of another signature
 * proves nothing here.
 * @param entry the entry
 * @param content what was signed, how, and by whom
 * @throws BUNDLE_LOG_MISMATCH; BUNDLE_FILE_NEEDED where the entry's hash is of another kind than the digest that is known
 */
function verifyLogBody(entry          , content               )       {
  const claims = claimsOf(entry);
  const expected =
    claims.over === 'payload' ? content.payloadDigest?.(claims.hash) : content.digest(claims.hash);
  if (expected === undefined && claims.over === 'content') {
    throw (0,refusal/* bundleRefused */.f)(
      'BUNDLE_FILE_NEEDED',
      `Expected the file: the log entry holds its ${claims.hash}, and only another digest of it is known.`,
    );
  }
  if (expected !== claims.digest) throw mismatch(`the ${claims.hash} of what was signed`);
  if (!claims.signature.equals(content.signature)) throw mismatch('this signature');
  if (!claims.verifier.equals(content.verifier)) throw mismatch('this signer');
}

function claimsOf(entry          )              {
  const body = log_body_parse(entrySchema, (0,dsse/* parseJson */.qF)(entry.body, 'a log entry'));
  const name = `${body.kind} ${body.apiVersion}`;
  const kind = entryKinds.find((known) => known === name);
  if (kind === undefined || name !== `${entry.kind} ${entry.version}`) {
    throw (0,refusal/* bundleRefused */.f)(
      'BUNDLE_LOG_MISMATCH',
      `Expected a log entry of a kind that is known here (${entryKinds.join(', ')}), and that it is said to be (${(0,refusal/* shown */.S)(`${entry.kind} ${entry.version}`)}); found ${(0,refusal/* shown */.S)(name)}.`,
    );
  }
  return claimsOfKind(kind, body.spec);
}

function claimsOfKind(kind           , spec                         )              {
  switch (kind) {
    case 'hashedrekord 0.0.1': {
      const { data, signature } = log_body_parse(hashedRekordSchema, spec);
      const { algorithm: hash, value: digest } = data.hash;
      const verifier = derOfPem(signature.publicKey.content);
      return { over: 'content', hash, digest, signature: signature.content, verifier };
    }
    case 'dsse 0.0.1': {
      const { payloadHash, signatures } = log_body_parse(dsseSchema, spec);
      const { signature, verifier } = only(signatures);
      const { algorithm: hash, value: digest } = payloadHash;
      return { over: 'payload', hash, digest, signature, verifier: derOfPem(verifier) };
    }
    case 'intoto 0.0.2': {
      const { content } = log_body_parse(intotoSchema, spec);
      const { sig, publicKey } = only(content.envelope.signatures);
      const { algorithm: hash, value: digest } = content.payloadHash;
      // The signature of the envelope is base64 already, and Rekor wrote it as bytes: base64 of base64.
      const signature = Buffer.from(sig.toString('latin1'), 'base64');
      return { over: 'payload', hash, digest, signature, verifier: derOfPem(publicKey) };
    }
    case 'hashedrekord 0.0.2': {
      const { data, signature } = log_body_parse(tileHashedRekordSchema, spec).hashedRekordV002;
      return { over: 'content', ...tileClaims(data, signature) };
    }
    case 'dsse 0.0.2': {
      const { payloadHash, signatures } = log_body_parse(tileDsseSchema, spec).dsseV002;
      return { over: 'payload', ...tileClaims(payloadHash, only(signatures)) };
    }
    default:
      return (0,error/* exhausted */.uW)(kind, 'The kind of log entry');
  }
}

function tileClaims(
  { algorithm: hash, digest }                                                              ,
  { content: signature, verifier }                                ,
)                            {
  const der = (verifier.x509Certificate ?? verifier.publicKey)?.rawBytes;
  if (der === undefined) throw mismatch('a signer');
  return { hash, digest: digest.toString('hex'), signature, verifier: der };
}

/** A certificate or a public key, PEM, as DER: two texts may hold the same. */
function derOfPem(pem        )         {
  const text = pem.toString('latin1');
  try {
    if (text.includes('BEGIN CERTIFICATE')) return new external_node_crypto_.X509Certificate(pem).raw;
    return (0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'der' });
  } catch {
    throw mismatch('a signer that can be read');
  }
}

function only      ([item]                 )       {
  if (item === undefined) throw mismatch('one signature');
  return item;
}

function log_body_parse                          (schema        , value         )                   {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw mismatch(`the form of its kind (${(0,parse/* describeIssues */.w)(result.error).slice(0, 3).join('; ')})`);
}

function mismatch(what        )        {
  return (0,refusal/* bundleRefused */.f)(
    'BUNDLE_LOG_MISMATCH',
    `Expected the log entry to hold ${what}; it does not.`,
  );
}

/** @returns the hash of bytes, hexadecimal */
function hexHashOf(hash             , bytes            )         {
  return (0,external_node_crypto_.createHash)(hash).update(bytes).digest('hex');
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/checkpoint.js
                                                         

                                                    

/** The signed state of a log: a signed note (C2SP, signed-note.md and tlog-checkpoint.md). */
                      
                                                   
                          
                          
                            
                            
                                                
 

                         
                        
                                              
                        
                             
 

/** A log and its witnesses. */
const maximumSignatures = 64;

/**
 * Verifies the signed state of a log: that this log signed it, and that it is of the tree of the proof. Signatures by
 * others (witnesses) are passed over.
 * @param proof the entry's proof
 * @param log the log of the trusted root
 * @param named whether the checkpoint must name the log itself, as logs of tiles do
 * @throws BUNDLE_LOG_CHECKPOINT
 */
function verifyCheckpoint(
  { checkpoint: text = '', treeSize, rootHash }                ,
  { ids, key, baseUrl }            ,
  named         ,
)       {
  const checkpoint = parseCheckpoint(text);
  const host = hostOf(baseUrl) ?? checkpoint.origin;
  // A key is known by name and hint together (signed-note.md): another name with that hint is a witness.
  const own = checkpoint.signatures.filter(
    ({ name, hint }) =>
      (!named || name === host) && ids.some((id) => id.subarray(0, 4).equals(hint)),
  );
  if (own.length === 0) {
    throw refused(
      `a signature by the log of the entry; none has its key hint${named ? ' and its name' : ''}`,
    );
  }
  const signed = Buffer.from(checkpoint.signed, 'utf8');
  if (own.some(({ signature }) => key?.verify(signed, signature) !== true)) {
    throw refused("the log's signature to verify; it does not");
  }
  if (named && checkpoint.origin !== host) {
    throw refused(`the state of ${host}; found that of ${(0,refusal/* shown */.S)(checkpoint.origin)}`);
  }
  if (checkpoint.treeSize !== treeSize || !checkpoint.rootHash.equals(rootHash)) {
    throw refused(
      `the tree of the proof (${String(treeSize)} entries, root ${rootHash.toString('hex')}); found ${String(checkpoint.treeSize)} entries, root ${checkpoint.rootHash.toString('hex')}`,
    );
  }
}

function parseCheckpoint(text        )             {
  const end = text.lastIndexOf('\n\n');
  if (end === -1 || !text.endsWith('\n')) throw refused('a text and signatures below it');
  const signed = text.slice(0, end + 1);
  const [origin = '', size = '', root = ''] = signed.split('\n');
  const rootHash = Buffer.from(root, 'base64');
  if (origin === '' || !/^(?:0|[1-9][0-9]{0,18})$/.test(size)) {
    throw refused('an origin and the size of a tree in its first two lines');
  }
  if (rootHash.length === 0 || rootHash.toString('base64') !== root) {
    throw refused('the hash of a tree in its third line');
  }
  const lines = text.slice(end + 2, -1).split('\n');
  if (lines.length > maximumSignatures) {
    throw refused(`at most ${String(maximumSignatures)} signatures`);
  }
  return {
    signed,
    origin,
    treeSize: BigInt(size),
    rootHash,
    signatures: lines.map(signatureOf),
  };
}

function signatureOf(line        )                {
  const match = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line);
  const bytes = Buffer.from(match?.[2] ?? '', 'base64');
  if (match?.[1] === undefined || bytes.length < 5) {
    throw refused('lines of signatures, "\u2014 name base64"');
  }
  return { name: match[1], hint: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

function hostOf(baseUrl        )                     {
  return URL.canParse(baseUrl) ? new URL(baseUrl).hostname : undefined;
}

function refused(problem        )        {
  return (0,refusal/* bundleRefused */.f)(
    'BUNDLE_LOG_CHECKPOINT',
    `Expected the signed state of a log to hold ${problem}.`,
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/inclusion-proof.js

                                                         


/**
 * Verifies that an entry stands in a tree (RFC 6962, 2.1.1, by the algorithm of RFC 9162, 2.1.3.2).
 * @param proof the entry's place, the hashes beside its way to the root, and the root
 * @param body the entry
 * @throws BUNDLE_LOG_PROOF
 */
function verifyInclusion(
  { logIndex, treeSize, rootHash, hashes }                ,
  body        ,
)       {
  if (logIndex >= treeSize) {
    throw inclusion_proof_refused(
      `a place in its tree; found place ${String(logIndex)} in a tree of ${String(treeSize)}`,
    );
  }
  let place = logIndex;
  let last = treeSize - 1n;
  let hash         = (0,external_node_crypto_.createHash)('sha256').update(Buffer.of(0)).update(body).digest();
  for (const beside of hashes) {
    if (last === 0n) throw inclusion_proof_refused('no more hashes than its tree is high');
    if ((place & 1n) === 1n || place === last) {
      hash = nodeHash(beside, hash);
      while ((place & 1n) === 0n && place !== 0n) {
        place >>= 1n;
        last >>= 1n;
      }
    } else hash = nodeHash(hash, beside);
    place >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) throw inclusion_proof_refused('a hash for each level of its tree');
  if (!hash.equals(rootHash)) {
    throw inclusion_proof_refused(`the root ${rootHash.toString('hex')}; it leads to ${hash.toString('hex')}`);
  }
}

function nodeHash(left        , right        )         {
  return (0,external_node_crypto_.createHash)('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

function inclusion_proof_refused(problem        )        {
  return (0,refusal/* bundleRefused */.f)('BUNDLE_LOG_PROOF', `Expected the log entry's proof to have ${problem}.`);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/log-entry.js

                                                   






/**
 * Verifies that a log of the trusted root has an entry: by its promise, by its proof, or by both where both are there.
 * What the entry says is judged elsewhere.
 * @param entry the entry
 * @param root whose logs
 * @param stamped the times of the bundle's timestamps: a log that signs no time must have counted at each of them
 * @returns when the log took it, milliseconds since 1970; undefined where it signed no time
 * @throws BUNDLE_LOG_UNKNOWN, BUNDLE_LOG_PROMISE, BUNDLE_LOG_PROOF, BUNDLE_LOG_CHECKPOINT
 */
function verifyLogEntry(
  entry          ,
  root             ,
  stamped                   ,
)                     {
  const logs = root.logs.filter(({ ids }) => ids.some((id) => id.equals(entry.logId)));
  if (logs.length === 0) {
    throw (0,refusal/* bundleRefused */.f)(
      'BUNDLE_LOG_UNKNOWN',
      `Expected a log entry of a log of the trusted root; its log is ${entry.logId.toString('hex').slice(0, 64)}.`,
    );
  }
  const time = entry.promise === undefined ? undefined : Number(entry.integratedTime) * 1000;
  const times = time === undefined ? stamped : [time];
  const log = logs.find(({ validFor }) => times.every((moment) => (0,trusted_root/* isWithin */.U)(moment, validFor)));
  if (log === undefined) {
    throw (0,refusal/* bundleRefused */.f)(
      'BUNDLE_LOG_UNKNOWN',
      `Expected a log entry of the time in which the trusted root believes its log; it is of ${times.slice(0, 4).map(isoOf).join(', ')}.`,
    );
  }
  if (entry.promise !== undefined) verifyPromise(entry, entry.promise, log);
  if (entry.proof !== undefined) {
    verifyInclusion(entry.proof, entry.body);
    // A proof alone leads to a root that anybody can write; version 0.1 then has the promise.
    if (entry.proof.checkpoint !== undefined) {
      verifyCheckpoint(entry.proof, log, isTileEntry(entry));
    }
  }
  return time;
}

/** What Rekor signs when it takes an entry (rekor, types.md, SignedEntryTimestamp). */
function verifyPromise(entry          , promise        , { key }            )       {
  const { integratedTime, logIndex } = entry;
  const numbers = [integratedTime, logIndex].every((value) => value <= Number.MAX_SAFE_INTEGER);
  const signed = (0,canonical_json/* canonicalJson */.d)({
    body: entry.body.toString('base64'),
    integratedTime: Number(integratedTime),
    logID: entry.logId.toString('hex'),
    logIndex: Number(logIndex),
  });
  const good = numbers && integratedTime > 0n && key?.verify(Buffer.from(signed, 'utf8'), promise);
  if (good === true) return;
  throw (0,refusal/* bundleRefused */.f)(
    'BUNDLE_LOG_PROMISE',
    "Expected the log's promise (signedEntryTimestamp) to verify over this entry and its time; it does not.",
  );
}

function isoOf(time        )         {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? 'no time' : date.toISOString();
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/statement.js
var src_statement = __webpack_require__(95458);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/prehashed-signature.js

                                                 

/** The start of a DigestInfo (RFC 8017, 9.2, note 1): the hash follows. */
const digestInfo                                        = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};

/**
 * Verifies a signature over bytes of which only the hash is known. Node's crypto always hashes itself, so the curves
 * come from a library, which is loaded only here.
 * @param key the public key
 * @param hash the kind of hash
 * @param digest the hash
 * @param signature the signature (DER for ECDSA)
 * @returns whether it verifies; undefined for a key that needs the bytes themselves
 */
async function verifyPrehashed(
  key           ,
  hash             ,
  digest        ,
  signature        ,
)                               {
  if (key.asymmetricKeyType === 'rsa') {
    return verifyRsa(key, hash, digest, signature) || verifyRsaPss(key, hash, digest, signature);
  }
  if (key.asymmetricKeyType !== 'ec') return undefined;
  const { p256, p384, p521 } = await Promise.all(/* import() */[__webpack_require__.e(4108), __webpack_require__.e(4039)]).then(__webpack_require__.bind(__webpack_require__, 54039));
  const curves = { prime256v1: p256, secp384r1: p384, secp521r1: p521 }         ;
  const name = key.asymmetricKeyDetails?.namedCurve ?? '';
  const curve = Object.entries(curves).find(([known]) => known === name)?.[1];
  if (curve === undefined) return undefined;
  try {
    return curve.verify(signature, digest, pointOf(key), {
      prehash: false,
      format: 'der',
      // Both of an ECDSA signature's forms are good; OpenSSL and Go take both.
      lowS: false,
    });
  } catch {
    return false;
  }
}

/** The point is the end of the SubjectPublicKeyInfo: 4, x, y. */
function pointOf(key           )         {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}

function verifyRsa(key           , hash             , digest        , signature        )          {
  try {
    const opened = (0,external_node_crypto_.publicDecrypt)({ key, padding: external_node_crypto_.constants.RSA_PKCS1_PADDING }, signature);
    return opened.equals(Buffer.concat([Buffer.from(digestInfo[hash], 'hex'), digest]));
  } catch {
    return false;
  }
}

/** RSASSA-PSS with one hash for all (RFC 8017, 9.1.2), and a salt of any length, as OpenSSL takes it. */
function verifyRsaPss(
  key           ,
  hash             ,
  digest        ,
  signature        ,
)          {
  const bits = (key.asymmetricKeyDetails?.modulusLength ?? 0) - 1;
  const encoded = openedRaw(key, signature)?.subarray(-Math.ceil(bits / 8));
  if (encoded?.at(-1) !== 0xbc) return false;
  const end = encoded.length - 1 - digest.length;
  if (end < 1) return false;
  const own = encoded.subarray(end, -1);
  const mask = generatedMask(hash, own, end);
  const block = Buffer.from(
    encoded.subarray(0, end).map((byte, place) => byte ^ (mask[place] ?? 0)),
  );
  // The bits that the modulus has no room for.
  const unused = 8 * encoded.length - bits;
  if ((encoded[0] ?? 0) >> (8 - unused) !== 0) return false;
  block[0] = (block[0] ?? 0) & (0xff >> unused);
  const start = block.findIndex((byte) => byte !== 0);
  if (block[start] !== 1) return false;
  const salt = block.subarray(start + 1);
  const expected = (0,external_node_crypto_.createHash)(hash).update(Buffer.alloc(8)).update(digest).update(salt).digest();
  return expected.equals(own);
}

function openedRaw(key           , signature        )                     {
  try {
    return (0,external_node_crypto_.publicDecrypt)({ key, padding: external_node_crypto_.constants.RSA_NO_PADDING }, signature);
  } catch {
    return undefined;
  }
}

/** MGF1 (RFC 8017, B.2.1). */
function generatedMask(hash             , seed        , length        )         {
  const parts           = [];
  for (let count = 0, made = 0; made < length; count += 1) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    const part = (0,external_node_crypto_.createHash)(hash).update(seed).update(counter).digest();
    parts.push(part);
    made += part.length;
  }
  return Buffer.concat(parts);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/signed-content.js




                                                        



                                                                           

/** What was signed: bytes, or what is known of them by a digest. */
                                
                             
                                                  
                                         
                                                
                                                         
                                             
 

const signed_content_hashNames                         = ['sha256', 'sha384', 'sha512'];

/** The names of hashes in a bundle (protobuf-specs, HashAlgorithm). */
const bundleHashes                                   = new Map([
  ['SHA2_256', 'sha256'],
  ['SHA2_384', 'sha384'],
  ['SHA2_512', 'sha512'],
]);

/**
 * Binds a bundle's content to the artifact in question: the file's hash, or the statement's subject.
 * @param content what the bundle says was signed
 * @param artifact what must have been
 * @returns what the signature is over
 * @throws SIGNATURE_WRONG_SUBJECT; ENVELOPE_INVALID
 */
function bindContent(content               , artifact                )                {
  return content.kind === 'envelope'
    ? bindEnvelope(content, artifact)
    : bindMessage(content, artifact);
}

function bindEnvelope(
  { payload, payloadType, signature }                                               ,
  artifact                ,
)                {
  const expected = artifact.kind === 'envelope' ? artifact.payloadType : src_statement/* statementPayloadType */.Q7;
  if (payloadType !== expected) {
    throw (0,refusal/* bundleRefused */.f)(
      'ENVELOPE_INVALID',
      `Expected an envelope of ${expected}; found ${(0,refusal/* shown */.S)(payloadType)}.`,
    );
  }
  const bytes = (0,dsse/* preAuthenticationEncoding */.JD)(payloadType, payload);
  return {
    signature,
    bytes,
    digest: (hash) => hexHashOf(hash, bytes),
    payloadDigest: (hash) => hexHashOf(hash, payload),
    result: resultOf(payload, artifact),
  };
}

function resultOf(payload        , artifact                )                            {
  if (artifact.kind === 'envelope') return { kind: 'envelope', payload };
  const statement = (0,src_statement/* parseStatement */.By)(payload);
  if (artifact.kind !== 'statement') requireSubject(statement, digestsOf(artifact));
  return { kind: 'statement', statement, payload };
}

function requireSubject(
  statement           ,
  digests                                           ,
)       {
  const known = signed_content_hashNames.flatMap((hash) => {
    const value = digests(hash);
    return value === undefined ? [] : [[hash, value]         ];
  });
  const isSubject = statement.subject.some(({ digest }) => {
    const stated = known.filter(([hash]) => digest[hash] !== undefined);
    // All that it states must be right: one of two that differ was changed.
    return stated.length > 0 && stated.every(([hash, value]) => digest[hash] === value);
  });
  if (isSubject) return;
  const found = statement.subject.slice(0, 3).map(({ digest }) => JSON.stringify(digest));
  throw (0,refusal/* bundleRefused */.f)(
    'SIGNATURE_WRONG_SUBJECT',
    `Expected a statement about ${known.map(([hash, value]) => `${hash}:${value}`)[0] ?? 'the artifact'}; this one speaks of ${found.join(', ').slice(0, 600)}.`,
  );
}

function bindMessage(
  { digest, signature }                                              ,
  artifact                ,
)                {
  if (artifact.kind === 'statement' || artifact.kind === 'envelope') {
    throw (0,refusal/* bundleRefused */.f)('ENVELOPE_INVALID', 'Expected a signed statement; found a signed file.');
  }
  const digests = digestsOf(artifact);
  const bytes = artifact.kind === 'bytes' ? artifact.bytes : undefined;
  if (digest !== undefined) requireHint(digest, digests);
  const [known = ''] = signed_content_hashNames.flatMap((hash) => {
    const value = digests(hash);
    return value === undefined ? [] : [`${hash}:${value}`];
  });
  return { signature, bytes, digest: digests, result: { kind: 'message', digest: known } };
}

/** The digest in a bundle is a hint that nobody signed; one that is wrong shows that the bundle is of another file. */
function requireHint(
  { algorithm, bytes }                                                        ,
  digests                                           ,
)       {
  const hash = bundleHashes.get(algorithm);
  if (hash === undefined) {
    throw (0,refusal/* bundleRefused */.f)(
      'ENVELOPE_INVALID',
      `Expected a digest of a kind that is known here (${[...bundleHashes.keys()].join(', ')}); found ${(0,refusal/* shown */.S)(algorithm)}.`,
    );
  }
  const own = digests(hash);
  if (own === undefined || own === bytes.toString('hex')) return;
  throw (0,refusal/* bundleRefused */.f)(
    'SIGNATURE_WRONG_SUBJECT',
    `Expected a signature of ${hash}:${own}; the bundle is of ${bytes.toString('hex').slice(0, 128)}.`,
  );
}

function digestsOf(
  artifact                                                             ,
)                                            {
  if (artifact.kind === 'bytes') {
    const { bytes } = artifact;
    const known = new Map                     ();
    return (hash) => {
      const value = known.get(hash) ?? hexHashOf(hash, bytes);
      known.set(hash, value);
      return value;
    };
  }
  const { digest, others = [] } = artifact;
  const stated = [digest, ...others].map((text) => text.split(':'));
  return (hash) => stated.find(([name]) => name === hash)?.[1];
}

/**
 * Verifies the signature over the content.
 * @param content what is signed
 * @param key the signer's key
 * @throws SIGNATURE_INVALID; BUNDLE_FILE_NEEDED where only a digest is known and the key signs the bytes themselves
 */
async function verifyContentSignature(
  content               ,
  key           ,
)                {
  const good =
    content.bytes === undefined
      ? await verifiesDigest(content, key)
      : verifiesBytes(content.bytes, content.signature, key) ||
        (await verifiesEd25519ph(content.bytes, content.signature, key));
  if (!good) throw wrongSignature();
}

/**
 * Verifies the signature of an envelope, which is always over bytes that are here: nothing has to be loaded for it.
 * @param content what is signed
 * @param key the signer's key
 * @throws SIGNATURE_INVALID
 */
function verifyEnvelopeSignature(
  { bytes, signature }                                            ,
  key           ,
)       {
  if (bytes === undefined || !verifiesBytes(bytes, signature, key)) throw wrongSignature();
}

function wrongSignature()        {
  return (0,refusal/* bundleRefused */.f)(
    'SIGNATURE_INVALID',
    'Expected the signature to verify over what is said to be signed; it does not: it is of other bytes, or by another key.',
  );
}

async function verifiesDigest(content               , key           )                   {
  let judged = false;
  for (const hash of signed_content_hashNames) {
    const digest = content.digest(hash);
    if (digest === undefined) continue;
    const bytes = Buffer.from(digest, 'hex');
    const verdict = await verifyPrehashed(key, hash, bytes, content.signature);
    if (verdict === true) return true;
    judged ||= verdict === false;
  }
  if (judged) return false;
  throw (0,refusal/* bundleRefused */.f)(
    'BUNDLE_FILE_NEEDED',
    `Expected the file: a key of the kind ${String(key.asymmetricKeyType)} signs the bytes themselves, and only their digest is known.`,
  );
}

/** Which hash a key of a kind signs with is written nowhere in a bundle: any of today's is good. */
function verifiesBytes(bytes            , signature        , key           )          {
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return (0,external_node_crypto_.verify)(null, bytes, key, signature);
    case 'ec':
      return signed_content_hashNames.some((hash) => (0,external_node_crypto_.verify)(hash, bytes, key, signature));
    case 'rsa':
      return signed_content_hashNames.some(
        (hash) =>
          (0,external_node_crypto_.verify)(hash, bytes, key, signature) ||
          (0,external_node_crypto_.verify)(hash, bytes, { key, padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING }, signature),
      );
    case undefined:
    default:
      return false;
  }
}

/** The form of Ed25519 that signs a hash (RFC 8032, 5.1): what logs of hashes take of such keys. Node has not got it. */
async function verifiesEd25519ph(
  bytes            ,
  signature        ,
  key           ,
)                   {
  if (key.asymmetricKeyType !== 'ed25519') return false;
  const { ed25519ph } = await Promise.all(/* import() */[__webpack_require__.e(4108), __webpack_require__.e(1645)]).then(__webpack_require__.bind(__webpack_require__, 61645));
  const { x = '' } = key.export({ format: 'jwk' });
  try {
    return ed25519ph.verify(signature, bytes, Buffer.from(x, 'base64url'), { zip215: false });
  } catch {
    return false;
  }
}

/** The shortest RSA key whose signature is believed (NIST SP 800-131A). */
const shortestRsa = 2048;

/**
 * @param pem a public key, PEM
 * @returns the key and its id
 * @throws SIGNATURE_WRONG_KEY where it is no key whose signatures are read here
 */
function verificationKey(pem        )   
                          
                        
                         
  {
  const key = openKey(pem);
  const kind = key?.asymmetricKeyType;
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? shortestRsa;
  if (key === undefined || !['ec', 'ed25519', 'rsa'].includes(kind ?? '') || bits < shortestRsa) {
    throw (0,refusal/* bundleRefused */.f)(
      'SIGNATURE_WRONG_KEY',
      'Expected a public key, PEM: ECDSA, Ed25519, or RSA of 2048 bits or more.',
    );
  }
  const spki = key.export({ type: 'spki', format: 'der' });
  return { key, spki, keyId: (0,vocabulary/* digestOf */.ol)(spki) };
}

function openKey(pem        )                        {
  if (
    !pem.includes('-----BEGIN PUBLIC KEY-----') &&
    !pem.includes('-----BEGIN RSA PUBLIC KEY-----')
  )
    return undefined;
  try {
    return (0,external_node_crypto_.createPublicKey)(pem);
  } catch {
    return undefined;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/signing-certificate.js

                                                                 



/** What a signing certificate says of whoever signed. */
                                        
                           
                          
                                     
 

const subjectAlternativeName = '2.5.29.17';
/** The branch of Fulcio's extensions (fulcio, docs/oid-info.md). */
const fulcio = '1.3.6.1.4.1.57264.1';
const oldIssuer = `${fulcio}.1`;
const issuer = `${fulcio}.8`;
const userName = `${fulcio}.7`;

const claimExtensions = {
  buildSignerUri: `${fulcio}.9`,
  buildSignerDigest: `${fulcio}.10`,
  runnerEnvironment: `${fulcio}.11`,
  sourceRepositoryUri: `${fulcio}.12`,
  sourceRepositoryDigest: `${fulcio}.13`,
  sourceRepositoryRef: `${fulcio}.14`,
  sourceRepositoryId: `${fulcio}.15`,
  sourceRepositoryOwnerUri: `${fulcio}.16`,
  sourceRepositoryOwnerId: `${fulcio}.17`,
  buildConfigUri: `${fulcio}.18`,
  buildConfigDigest: `${fulcio}.19`,
  buildTrigger: `${fulcio}.20`,
  runInvocationUri: `${fulcio}.21`,
  sourceRepositoryVisibility: `${fulcio}.22`,
  deploymentEnvironment: `${fulcio}.23`,
}                                                           ;

/** What a verifier of this certificate takes into account; another extension that is critical is refused. */
const signing_certificate_understood                      = new Set([
  '2.5.29.15',
  '2.5.29.19',
  '2.5.29.37',
  subjectAlternativeName,
]);

/**
 * Reads the certificates of a bundle and checks that the first one is of the kind that signs code, and that none of
 * the others is a root: what is trusted comes from the trusted root alone.
 * @param bytes the certificates, the signing one first
 * @returns the signing one, the others, and what the first says of whoever signed
 * @throws BUNDLE_CERTIFICATE_INVALID
 */
function readSigningCertificate(bytes                                )   
                             
                                                 
                                           
  {
  try {
    const [first, ...others] = bytes;
    const leaf = (0,sigstore_certificate/* parseCertificate */.hB)(first);
    const intermediates = others.map((other) => (0,sigstore_certificate/* parseCertificate */.hB)(other));
    if ([leaf, ...intermediates].some(isRoot)) {
      throw new sigstore_der/* MalformedDer */.LD('it brings a root certificate, which only the trusted root may name');
    }
    refuseOtherPurpose(leaf);
    return { leaf, intermediates, identity: identityOf(leaf) };
  } catch (error) {
    if (!(error instanceof sigstore_der/* MalformedDer */.LD)) throw error;
    throw (0,refusal/* bundleRefused */.f)(
      'BUNDLE_CERTIFICATE_INVALID',
      `Expected a signing certificate as Fulcio gives it; ${error.message}.`,
    );
  }
}

function isRoot(certificate             )          {
  return certificate.subject.equals(certificate.issuer) && certificate.signedBy(certificate);
}

function refuseOtherPurpose(leaf             )       {
  if (leaf.authority !== undefined) throw new sigstore_der/* MalformedDer */.LD('it is of an authority');
  if (!(0,sigstore_certificate/* purposesOf */.De)(leaf).purposes.includes(sigstore_certificate/* keyPurpose */.yv.codeSigning) || !(0,sigstore_certificate/* signsData */.Pr)(leaf)) {
    throw new sigstore_der/* MalformedDer */.LD('it is not for signing code');
  }
  for (const [name, { critical }] of leaf.extensions) {
    if (critical && !signing_certificate_understood.has(name)) {
      throw new sigstore_der/* MalformedDer */.LD(`its critical extension ${name} is not known here`);
    }
  }
}

function identityOf({ extensions }             )                        {
  const claims                                                   = {};
  for (const [claim, name] of claimEntries) {
    const extension = extensions.get(name);
    if (extension !== undefined) claims[claim] = textOf(extension);
  }
  return {
    subject: subjectOf(extensions.get(subjectAlternativeName)),
    issuer: issuerOf(extensions),
    claims,
  };
}

const claimEntries = (Object.keys(claimExtensions)                               ).map(
  (claim) => [claim, claimExtensions[claim]]         ,
);

/** The issuer stands twice in certificates of today: as it was first written, without encoding, and encoded. */
function issuerOf(extensions                           )         {
  const first = extensions.get(oldIssuer)?.value.toString('utf8');
  const second = extensions.get(issuer);
  const encoded = second === undefined ? undefined : textOf(second);
  if (first !== undefined && encoded !== undefined && first !== encoded) {
    throw new sigstore_der/* MalformedDer */.LD('it names two issuers');
  }
  const found = encoded ?? first;
  if (found === undefined) throw new sigstore_der/* MalformedDer */.LD('it names no issuer');
  return found;
}

function textOf({ value }                      )         {
  return utf8Of((0,sigstore_der/* expectTag */.yi)((0,sigstore_der/* readDer */.SU)(value), sigstore_der/* derTag */.S_.utf8String).content);
}

function utf8Of(bytes        )         {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new sigstore_der/* MalformedDer */.LD('a text in it is no UTF-8');
  }
}

/** One name: Fulcio gives no more, and of two it could not be said who signed. */
function subjectOf(extension                                  )         {
  if (extension === undefined) throw new sigstore_der/* MalformedDer */.LD('it names no subject');
  const [name, ...others] = (0,sigstore_der/* membersOf */.lS)((0,sigstore_der/* readDer */.SU)(extension.value), sigstore_der/* derTag */.S_.sequence);
  if (name === undefined || others.length > 0) throw new sigstore_der/* MalformedDer */.LD('it names several subjects');
  switch (name.tag) {
    // An e-mail address, a DNS name, a URI (RFC 5280, 4.2.1.6).
    case 0x81:
    case 0x82:
    case 0x86:
      // An empty name is nobody's.
      if (name.content.length === 0) throw new sigstore_der/* MalformedDer */.LD('it names no subject');
      return utf8Of(name.content);
    case 0xa0:
      return otherName(name);
    default:
      throw new sigstore_der/* MalformedDer */.LD('its subject is of a kind that is not known here');
  }
}

function otherName(name          )         {
  const [type, wrapped] = (0,sigstore_der/* membersOf */.lS)(name, 0xa0);
  if ((0,sigstore_der/* objectIdentifierOf */.Ki)(type) !== userName) {
    throw new sigstore_der/* MalformedDer */.LD('its subject is of a kind that is not known here');
  }
  return utf8Of((0,sigstore_der/* expectTag */.yi)((0,sigstore_der/* readDer */.SU)((0,sigstore_der/* expectTag */.yi)(wrapped, 0xa0).content), sigstore_der/* derTag */.S_.utf8String).content);
}

/**
 * @param found what the certificate says
 * @param expected subject and issuer that are believed
 * @throws SIGNATURE_WRONG_IDENTITY
 */
function requireIdentity(
  found                       ,
  expected                                                       ,
)       {
  if (found.subject === expected.subject && found.issuer === expected.issuer) return;
  throw (0,refusal/* bundleRefused */.f)(
    'SIGNATURE_WRONG_IDENTITY',
    `Expected a signature by ${expected.subject}, as ${expected.issuer} says it; found ${(0,refusal/* shown */.S)(found.subject)}, by ${(0,refusal/* shown */.S)(found.issuer)}.`,
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/timestamp.js





                                                          

const oid = {
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
}         ;

                                           

/** SHA-1 and older ones are not among them. */
const hashes                            = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

                              
                                         
                                                                                        
                                         
 

const signatureAlgorithms                                          = new Map([
  ['1.2.840.10045.4.3.2', { key: 'ec', hash: 'sha256' }],
  ['1.2.840.10045.4.3.3', { key: 'ec', hash: 'sha384' }],
  ['1.2.840.10045.4.3.4', { key: 'ec', hash: 'sha512' }],
  ['1.2.840.113549.1.1.1', { key: 'rsa', hash: undefined }],
  ['1.2.840.113549.1.1.11', { key: 'rsa', hash: 'sha256' }],
  ['1.2.840.113549.1.1.12', { key: 'rsa', hash: 'sha384' }],
  ['1.2.840.113549.1.1.13', { key: 'rsa', hash: 'sha512' }],
  ['1.3.101.112', { key: 'ed25519', hash: null }],
]);

/** No timestamp has more: those with a whole chain in them have 6 kB. */
const maximumTimestampBytes = 256 * 1024;

/** A response of a timestamp authority, taken apart (RFC 3161, RFC 5652). */
                     
                                 
                        
                                                                     
                           
                                            
                              
 

                      
                        
                      
                                      
                                              
                                                         
                          
                                                     
                             
 

/**
 * Verifies a timestamp: that it is of this signature, and that an authority of the trusted root signed it, which
 * counted at that time. One that no authority of the root is said to have given proves nothing, and harms nothing:
 * a bundle may bring timestamps for other verifiers.
 * @param bytes the response
 * @param signature what was stamped
 * @param authorities those of the trusted root
 * @returns the time, milliseconds since 1970; undefined where no authority of the root is named in it
 * @throws BUNDLE_TIMESTAMP_INVALID; BUNDLE_TIMESTAMP_UNTRUSTED where the named one did not give it, or did not count then
 */
function verifyTimestamp(
  bytes        ,
  signature        ,
  authorities                             ,
)                     {
  try {
    if (bytes.length > maximumTimestampBytes) throw new sigstore_der/* MalformedDer */.LD('it is too large');
    const timestamp = parseTimestamp(bytes);
    const { hash, digest } = timestamp.imprint;
    if (!(0,external_node_crypto_.createHash)(hash).update(signature).digest().equals(digest)) {
      throw timestampInvalid('to be of this signature; it is of other bytes');
    }
    requireDigest(timestamp);
    const named = authorities.flatMap((authority) => pathsOf(authority, timestamp));
    if (named.length === 0) return undefined;
    if (named.some(({ path, authority }) => gave(path, authority, timestamp)))
      return timestamp.time;
    throw timestampUntrusted(
      `The authority that it names did not give it, or did not count at ${new Date(timestamp.time).toISOString()}.`,
    );
  } catch (error) {
    if (!(error instanceof sigstore_der/* MalformedDer */.LD)) throw error;
    throw timestampInvalid(`of RFC 3161; ${error.message}`);
  }
}

                          
                                       
                                 
 

/**
 * The ways from the certificate that the timestamp names to this authority. Where the root names the certificate that
 * stamps, it is that one: another one by the same issuer is another authority.
 */
function pathsOf(authority                  , { signer, embedded }           )                   {
  const stamping = authority.certificates.filter(({ authority: issuing }) => issuing === undefined);
  const candidates = stamping.length > 0 ? stamping : [...authority.certificates, ...embedded];
  return candidates.flatMap((certificate) => {
    if (!isIdentifiedBy(certificate, signer.id)) return [];
    const path = pathTo(certificate, authority, embedded, sigstore_certificate/* keyPurpose */.yv.timeStamping);
    return path === undefined ? [] : [{ authority, path }];
  });
}

/** Whether this authority gave the timestamp: another one's validity counts for nothing. */
function gave(path                 , authority                  , timestamp           )          {
  const { signer, time } = timestamp;
  const [certificate] = path;
  const { purposes, critical } = (0,sigstore_certificate/* purposesOf */.De)(certificate);
  const isForStamping =
    critical && purposes.length === 1 && purposes[0] === sigstore_certificate/* keyPurpose */.yv.timeStamping;
  return (
    isForStamping &&
    isNamed(certificate, signer) &&
    isValidAt(path, authority, time) &&
    isSignedBy(certificate.publicKey, signer)
  );
}

/** A key of another kind than the algorithm's: Node would throw, or take a hash of its own choice. */
function isSignedBy(
  key           ,
  { keyKind, signatureHash, signed, signature }            ,
)          {
  return key.asymmetricKeyType === keyKind && (0,external_node_crypto_.verify)(signatureHash, signed, key, signature);
}

/** @returns BUNDLE_TIMESTAMP_UNTRUSTED */
function timestampUntrusted(found        )        {
  return (0,refusal/* bundleRefused */.f)(
    'BUNDLE_TIMESTAMP_UNTRUSTED',
    `Expected a timestamp by an authority of the trusted root that counted at that time. ${found}`,
  );
}

function isIdentifiedBy(certificate             , id          )          {
  if (id.tag === 0x80) return (0,sigstore_certificate/* keyIdentifierOf */.om)(certificate).equals(id.content);
  const [issuer, serial] = (0,sigstore_der/* membersOf */.lS)(id, sigstore_der/* derTag */.S_.sequence);
  return (
    issuer?.encoded.equals(certificate.issuer) === true &&
    (0,sigstore_der/* expectTag */.yi)(serial, sigstore_der/* derTag */.S_.integer).content.equals(certificate.serialNumber)
  );
}

/** The hash of the signing certificate is signed with it (RFC 5816); where it is, it must be of this one. */
function isNamed({ der }             , { attributes }            )          {
  const attribute = attributes.get(oid.signingCertificateV2);
  if (attribute === undefined) return true;
  const [list] = (0,sigstore_der/* membersOf */.lS)(attribute, sigstore_der/* derTag */.S_.sequence);
  const [first] = (0,sigstore_der/* membersOf */.lS)(list, sigstore_der/* derTag */.S_.sequence);
  const [algorithm, value] = (0,sigstore_der/* membersOf */.lS)(first, sigstore_der/* derTag */.S_.sequence);
  // SHA-256 is the default, which DER leaves out.
  if (algorithm?.tag === sigstore_der/* derTag */.S_.octetString) {
    return (0,external_node_crypto_.createHash)('sha256').update(der).digest().equals(algorithm.content);
  }
  const hash = hashOf(algorithm);
  return (0,external_node_crypto_.createHash)(hash).update(der).digest().equals((0,sigstore_der/* expectTag */.yi)(value, sigstore_der/* derTag */.S_.octetString).content);
}

/** The signature is over attributes, and these name the content. */
function requireDigest({ content, signer }           )       {
  const type = signer.attributes.get(oid.contentType);
  const digest = (0,sigstore_der/* expectTag */.yi)(signer.attributes.get(oid.messageDigest), sigstore_der/* derTag */.S_.octetString);
  if ((0,sigstore_der/* objectIdentifierOf */.Ki)(type) !== oid.timestampInfo) {
    throw new sigstore_der/* MalformedDer */.LD('its signed content type is another');
  }
  if (!(0,external_node_crypto_.createHash)(signer.hash).update(content).digest().equals(digest.content)) {
    throw timestampInvalid('whose signed digest is of its content; it is of another');
  }
}

function parseTimestamp(bytes        )            {
  const [status, token] = (0,sigstore_der/* membersOf */.lS)((0,sigstore_der/* readDer */.SU)(bytes), sigstore_der/* derTag */.S_.sequence);
  // 0: granted; 1: granted with modifications.
  if ((0,sigstore_der/* smallIntegerOf */.Xo)((0,sigstore_der/* membersOf */.lS)(status, sigstore_der/* derTag */.S_.sequence)[0]) > 1) {
    throw new sigstore_der/* MalformedDer */.LD('the authority did not grant it');
  }
  const [type, wrapped] = (0,sigstore_der/* membersOf */.lS)(token, sigstore_der/* derTag */.S_.sequence);
  if ((0,sigstore_der/* objectIdentifierOf */.Ki)(type) !== oid.signedData) throw new sigstore_der/* MalformedDer */.LD('it is not signed data');
  const [, , encapsulated, ...rest] = (0,sigstore_der/* membersOf */.lS)(
    (0,sigstore_der/* readDer */.SU)((0,sigstore_der/* expectTag */.yi)(wrapped, 0xa0).content),
    sigstore_der/* derTag */.S_.sequence,
  );
  const [contentType, contentWrapper] = (0,sigstore_der/* membersOf */.lS)(encapsulated, sigstore_der/* derTag */.S_.sequence);
  if ((0,sigstore_der/* objectIdentifierOf */.Ki)(contentType) !== oid.timestampInfo) {
    throw new sigstore_der/* MalformedDer */.LD('its content is no timestamp');
  }
  const content = (0,sigstore_der/* expectTag */.yi)(
    (0,sigstore_der/* readDer */.SU)((0,sigstore_der/* expectTag */.yi)(contentWrapper, 0xa0).content),
    sigstore_der/* derTag */.S_.octetString,
  ).content;
  const signers = (0,sigstore_der/* membersOf */.lS)(rest.at(-1), sigstore_der/* derTag */.S_.set);
  const [signer] = signers;
  if (signer === undefined || signers.length !== 1) throw new sigstore_der/* MalformedDer */.LD('expected one signer');
  const certificates = rest.find(({ tag }) => tag === 0xa0);
  return {
    ...informationOf(content),
    content,
    embedded: certificates === undefined ? [] : embeddedIn(certificates),
    signer: signerOf(signer),
  };
}

function informationOf(content        )                                      {
  const [version, , imprint, , time] = (0,sigstore_der/* membersOf */.lS)((0,sigstore_der/* readDer */.SU)(content), sigstore_der/* derTag */.S_.sequence);
  if ((0,sigstore_der/* smallIntegerOf */.Xo)(version) !== 1) throw new sigstore_der/* MalformedDer */.LD('its version is not 1');
  const [algorithm, digest] = (0,sigstore_der/* membersOf */.lS)(imprint, sigstore_der/* derTag */.S_.sequence);
  return {
    time: (0,sigstore_der/* timeOf */.nR)((0,sigstore_der/* expectTag */.yi)(time, sigstore_der/* derTag */.S_.generalizedTime)),
    imprint: { hash: hashOf(algorithm), digest: (0,sigstore_der/* expectTag */.yi)(digest, sigstore_der/* derTag */.S_.octetString).content },
  };
}

/** Other kinds of certificates than X.509 may stand there (RFC 5652, CertificateChoices); they help nobody here. */
function embeddedIn(certificates          )                {
  return (0,sigstore_der/* membersOf */.lS)(certificates, 0xa0)
    .filter(({ tag }) => tag === sigstore_der/* derTag */.S_.sequence)
    .slice(0, 16)
    .map(({ encoded }) => (0,sigstore_certificate/* parseCertificate */.hB)(encoded));
}

function signerOf(value          )             {
  const [, id, digestAlgorithm, attributes, signatureAlgorithm, signature] = (0,sigstore_der/* membersOf */.lS)(
    value,
    sigstore_der/* derTag */.S_.sequence,
  );
  if (id === undefined) throw new sigstore_der/* MalformedDer */.LD('its signer is not named');
  const hash = hashOf(digestAlgorithm);
  const algorithm = (0,sigstore_der/* objectIdentifierOf */.Ki)((0,sigstore_der/* membersOf */.lS)(signatureAlgorithm, sigstore_der/* derTag */.S_.sequence)[0]);
  const own = signatureAlgorithms.get(algorithm);
  if (own === undefined) throw new sigstore_der/* MalformedDer */.LD(`it is signed with ${algorithm}`);
  // Signed as a SET, whatever tag stands in the message (RFC 5652, 5.4).
  const signed = (0,sigstore_der/* encodeDer */.qH)(sigstore_der/* derTag */.S_.set, (0,sigstore_der/* expectTag */.yi)(attributes, 0xa0).content);
  return {
    id,
    hash,
    signatureHash: own.hash === undefined ? hash : own.hash,
    keyKind: own.key,
    signed,
    attributes: attributesOf((0,sigstore_der/* readDer */.SU)(signed)),
    signature: (0,sigstore_der/* expectTag */.yi)(signature, sigstore_der/* derTag */.S_.octetString).content,
  };
}

function attributesOf(value          )                                {
  const attributes = new Map                  ();
  for (const attribute of (0,sigstore_der/* membersOf */.lS)(value, sigstore_der/* derTag */.S_.set)) {
    const [type, values] = (0,sigstore_der/* membersOf */.lS)(attribute, sigstore_der/* derTag */.S_.sequence);
    const name = (0,sigstore_der/* objectIdentifierOf */.Ki)(type);
    const [first] = (0,sigstore_der/* membersOf */.lS)(values, sigstore_der/* derTag */.S_.set);
    if (attributes.has(name)) throw new sigstore_der/* MalformedDer */.LD('an attribute stands twice');
    if (first !== undefined) attributes.set(name, first);
  }
  return attributes;
}

function hashOf(algorithm                      )       {
  const name = (0,sigstore_der/* objectIdentifierOf */.Ki)((0,sigstore_der/* membersOf */.lS)(algorithm, sigstore_der/* derTag */.S_.sequence)[0]);
  const hash = hashes.get(name);
  if (hash === undefined) throw new sigstore_der/* MalformedDer */.LD(`it is made with the hash ${name}`);
  return hash;
}

function timestampInvalid(problem        )        {
  return (0,refusal/* bundleRefused */.f)('BUNDLE_TIMESTAMP_INVALID', `Expected a timestamp ${problem}.`);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/verify-bundle.js

                                           











                                                     
             
                 
                   
           
                 
                              

/** A log's clock may be this much ahead of ours. */
const clockSkewMilliseconds = 5 * 60_000;

/**
 * Verifies a sigstore bundle (sigstore's client specification, "Verification"): who signed, that it was signed by an
 * authority that the trusted root names at a time when the certificate was valid, that logs and timestamps are of this
 * signature, and that the signature is of this artifact. What the bundle brings is verified even where it is not
 * required: a bundle with one bad proof is refused.
 * @param question the bundle, whom to believe, what must have been signed, and with how much evidence
 * @returns who signed what, and when
 * @throws ENVELOPE_INVALID; SIGNATURE_INVALID, SIGNATURE_WRONG_SUBJECT, SIGNATURE_WRONG_IDENTITY, SIGNATURE_WRONG_KEY;
 *   BUNDLE_… for each kind of missing or wrong evidence
 */
async function verifyBundle(question                )                          {
  const bundle = (0,bundle_format/* parseSigstoreBundle */.q)(question.bundle);
  const content = bindContent(bundle.content, question.artifact);
  const { trust } = question;
  if (trust.kind === 'key') return await verifyByKey(bundle, content, question, trust);
  const { leaf, verified } = judgeCertificate(bundle, content, { ...question, trust });
  await verifyContentSignature(content, leaf.publicKey);
  return verified;
}

/**
 * Verifies an envelope that a certificate signed, like `verifyBundle`, and at once: whoever reads many of them need not
 * wait for each.
 * @param question the bundle of an envelope, and the root whose certificates are believed
 * @returns who signed what, and when
 * @throws what `verifyBundle` throws
 */
function verifyEnvelopeBundle(question                     )                 {
  const bundle = (0,bundle_format/* parseSigstoreBundle */.q)(question.bundle);
  const content = bindContent(bundle.content, question.artifact);
  const { leaf, verified } = judgeCertificate(bundle, content, question);
  verifyEnvelopeSignature(content, leaf.publicKey);
  return verified;
}

/** A question about a bundle with a certificate. */
                                                    
                                                                      
  

async function verifyByKey(
  { material, ...bundle }                ,
  content               ,
  { evidence, clock }                ,
  trust                                                    ,
)                          {
  if (material.kind !== 'key') {
    throw (0,refusal/* bundleRefused */.f)(
      'BUNDLE_SIGNER_KIND',
      'Expected a bundle that was signed with the given key; found one with a certificate.',
    );
  }
  const { key, spki, keyId } = verificationKey(trust.verifier.publicKey);
  await verifyContentSignature(content, key);
  const signedAt =
    trust.root === undefined
      ? []
      : verifyEvidence({ ...bundle, material }, content, spki, trust.root);
  if (trust.root !== undefined) requireCount(bundle, signedAt, evidence);
  refuseFuture(signedAt, clock);
  return { signer: { kind: 'key', keyId }, content: content.result, signedAt };
}

/** Judges everything but the signature over the content. */
function judgeCertificate(
  bundle                ,
  content               ,
  { evidence, clock, trust: { root, identity: expected } }                     ,
)                                                                    {
  if (bundle.material.kind !== 'certificate') {
    throw (0,refusal/* bundleRefused */.f)(
      'BUNDLE_SIGNER_KIND',
      'Expected a bundle with a certificate; found one that was signed with a key.',
    );
  }
  const { leaf, intermediates, identity } = readSigningCertificate(bundle.material.certificates);
  const signedAt = verifyEvidence(bundle, content, leaf.der, root);
  requireCount(bundle, signedAt, evidence);
  requireTime(bundle, signedAt);
  refuseFuture(signedAt, clock);
  const path = believedPath(leaf, intermediates, root, signedAt);
  requireLogged(path, root, evidence);
  if (expected !== undefined) requireIdentity(identity, expected);
  const signer = { kind: 'certificate', ...identity }         ;
  return { leaf, verified: { signer, content: content.result, signedAt } };
}

/** Verifies every log entry and every timestamp of the bundle. */
function verifyEvidence(
  { logEntries, timestamps }                ,
  content               ,
  verifier        ,
  root             ,
)                      {
  refuseTwice(
    // Two logs hold equal bodies where the same signature was written to both: that is no copy.
    logEntries.map(({ logId, body }) => Buffer.concat([logId, Buffer.of(0), body])),
    'BUNDLE_LOG_MISMATCH',
    'log entry',
  );
  refuseTwice(timestamps, 'BUNDLE_TIMESTAMP_INVALID', 'timestamp');
  const stamped = timestamps.flatMap((timestamp) => {
    const time = verifyTimestamp(timestamp, content.signature, root.timestampAuthorities);
    return time === undefined ? [] : [time];
  });
  const logged = logEntries.flatMap((entry) => {
    verifyLogBody(entry, { ...content, digest: (hash) => content.digest(hash), verifier });
    const time = verifyLogEntry(entry, root, stamped);
    return time === undefined ? [] : [at(time, 'log')];
  });
  return [...logged, ...stamped.map((time) => at(time, 'timestamp'))];
}

function at(time        , source                    )           {
  return { time: new Date(time), source };
}

/** Two copies of one proof are one proof. */
function refuseTwice(
  items                   ,
  code                                                    ,
  what        ,
)       {
  const distinct = new Set(items.map((item) => (0,external_node_crypto_.createHash)('sha256').update(item).digest('hex')));
  if (distinct.size === items.length) return;
  throw (0,refusal/* bundleRefused */.f)(code, `Expected every ${what} of the bundle once; one stands twice.`);
}

function requireTime({ timestamps }                , signedAt                     )       {
  if (signedAt.length > 0) return;
  if (timestamps.length > 0) {
    throw timestampUntrusted('Those of the bundle are by authorities that the root does not name.');
  }
  throw (0,refusal/* bundleRefused */.f)(
    'BUNDLE_TIME_MISSING',
    'Expected a log or a timestamp authority to say when it was signed; the bundle has neither.',
  );
}

function requireCount(
  { logEntries }                                    ,
  signedAt                     ,
  { log, timestamp }                                             ,
)       {
  const timestamps = signedAt.filter(({ source }) => source === 'timestamp');
  if (logEntries.length < log) {
    throw (0,refusal/* bundleRefused */.f)(
      'BUNDLE_LOG_MISSING',
      `Expected ${String(log)} log entry(ies); found ${String(logEntries.length)}.`,
    );
  }
  if (timestamps.length < timestamp) {
    throw (0,refusal/* bundleRefused */.f)(
      'BUNDLE_TIMESTAMP_MISSING',
      `Expected ${String(timestamp)} timestamp(s); found ${String(timestamps.length)}.`,
    );
  }
}

function refuseFuture(signedAt                     , clock       )       {
  const latest = clock.now() + clockSkewMilliseconds;
  const future = signedAt.find(({ time }) => time.getTime() > latest);
  if (future === undefined) return;
  throw (0,refusal/* bundleRefused */.f)(
    'BUNDLE_TIME_FUTURE',
    `Expected a signature of the past; it is dated ${future.time.toISOString()}.`,
  );
}

/** A way to an authority of the root that holds at every time that the bundle proves. */
function believedPath(
  leaf             ,
  intermediates                        ,
  { certificateAuthorities }             ,
  signedAt                     ,
)                  {
  let found                             ;
  for (const authority of certificateAuthorities) {
    const path = pathTo(leaf, authority, intermediates, sigstore_certificate/* keyPurpose */.yv.codeSigning);
    if (path === undefined || path.length < 2) continue;
    if (signedAt.every(({ time }) => isValidAt(path, authority, time.getTime()))) return path;
    found = path;
  }
  if (found === undefined) {
    throw (0,refusal/* bundleRefused */.f)(
      'BUNDLE_CERTIFICATE_UNTRUSTED',
      'Expected a certificate by an authority of the trusted root; none of them gave it.',
    );
  }
  throw (0,refusal/* bundleRefused */.f)(
    'BUNDLE_CERTIFICATE_EXPIRED',
    `Expected the certificate (${new Date(leaf.notBefore).toISOString()} to ${new Date(leaf.notAfter).toISOString()}) and its authority to be valid when it signed (${signedAt.map(({ time, source }) => `${time.toISOString()} by ${source}`).join(', ')}).`,
  );
}

function requireLogged(
  [leaf, issuer]                 ,
  { certificateLogs }             ,
  { certificateLog }                  ,
)       {
  try {
    if (issuer !== undefined) verifyCertificateLogs(leaf, issuer, certificateLogs, certificateLog);
  } catch (error) {
    if (!(error instanceof sigstore_der/* MalformedDer */.LD)) throw error;
    throw (0,refusal/* bundleRefused */.f)('BUNDLE_CERTIFICATE_UNLOGGED', `Expected ${error.message}.`);
  }
}


/***/ })

};
})
