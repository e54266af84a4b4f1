(function (exports, __distFolder) {'use strict';
exports.ids = [7853];
exports.modules = {

/***/ 17606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ signImage)
});

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/attached-statement.js
var attached_statement = __webpack_require__(20571);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signature-claims.js
var signature_claims = __webpack_require__(83631);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/media-types.js
var media_types = __webpack_require__(71107);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/blob-source.js
var blob_source = __webpack_require__(10584);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/error-codes.js
var error_codes = __webpack_require__(96254);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/keys.js
var keys = __webpack_require__(53791);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/bundle-format.js
var bundle_format = __webpack_require__(72486);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/first-log-version.js
var first_log_version = __webpack_require__(38399);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/legacy-signature.js





                                                              

                                                             


/** The older format of an image's signature, as cosign 2 looks for it (cosign, specs/SIGNATURE_SPEC.md). */
                                  
                            
                       
                                             
                          
                                                       
                           
 

const payloadMediaType = 'application/vnd.dev.cosign.simplesigning.v1+json';
const signatureAnnotation = 'dev.cosignproject.cosign/signature';
const certificateAnnotation = 'dev.sigstore.cosign/certificate';

/** A manifest of more signatures than this was not written by anybody who signs. */
const maximumSignatures = 64;

/**
 * Writes the signature of an image also where older readers look: a manifest under a tag made of the digest, one
 * layer a signature. Signatures of others stay. Waybill itself believes the bundle alone.
 * @param client the client of the image's registry
 * @param image the image, in the registry
 * @param signer who signs
 * @param claims whose code the image is made of; `cosign verify -a` reads them
 * @returns the tag and what it points at
 * @throws ENVELOPE_INVALID where something else is under the tag, and what the signer and the registry's client throw
 */
async function writeLegacySignature(
  client                ,
  image               ,
  signer                 ,
  claims                 ,
)                           {
  const path = (0,attached_statement/* repositoryPath */.SH)(image.repository);
  const tag = `${image.digest.replace(':', '-')}.sig`;
  const payload = payloadOf(image, claims);
  const existing = await signaturesUnder(client, path, tag);
  if (existing?.layers.some((layer) => isOwn(layer, payload, signer)) === true) {
    return { tag, digest: existing.digest, reused: true };
  }
  const annotations = annotationsOf(await signer.messageBundle(payload));
  const own = {
    mediaType: payloadMediaType,
    ...(await pushed(client, path, payload)),
    annotations,
  };
  const layers = [...(existing?.layers ?? []), own];
  const config = Buffer.from((0,canonical_json/* canonicalJson */.d)(configOf(layers)));
  const manifest = {
    schemaVersion: 2,
    mediaType: media_types/* mediaTypes */.I.ociManifest,
    config: { mediaType: media_types/* mediaTypes */.I.ociConfig, ...(await pushed(client, path, config)) },
    layers,
  };
  const bytes = Buffer.from((0,canonical_json/* canonicalJson */.d)(manifest));
  const { digest } = await client.pushManifest(path, bytes, media_types/* mediaTypes */.I.ociManifest);
  await client.tag(path, { digest }, tag);
  return { tag, digest, reused: false };
}

/** The signed text: equal for equal claims, so that a re-run finds its own (containers/image, "simple signing"). */
function payloadOf({ repository, digest }               , claims                 )         {
  return Buffer.from(
    (0,canonical_json/* canonicalJson */.d)({
      critical: {
        identity: { 'docker-reference': repository },
        image: { 'docker-manifest-digest': digest },
        type: 'cosign container image signature',
      },
      optional: {
        'waybill.application': claims.application,
        'waybill.commit': claims.commit,
        'waybill.source': claims.source,
      },
    }),
  );
}

async function signaturesUnder(
  client                ,
  path        ,
  tag        ,
)                                                                                           {
  const found = await client.readManifest(path, tag).catch((error         ) => {
    if ((0,src_error/* isWaybillError */.xS)(error, 'OCI_NOT_FOUND')) return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  const { manifest, descriptor } = found;
  if ('layers' in manifest && manifest.layers.length < maximumSignatures) {
    return { digest: descriptor.digest, layers: manifest.layers };
  }
  throw (0,error_codes/* supplyChainError */.zO)('ENVELOPE_INVALID', {
    message: `Expected a manifest of fewer than ${String(maximumSignatures)} signatures under the tag ${tag} of ${path}; found another one.`,
    remedy: 'Find out who wrote it, delete the tag in the registry, and run this again.',
    facts: { repository: path, tag },
  });
}

/** A signature with a certificate is told from others by the claims that it signs; who reads it verifies the rest. */
function isOwn(layer            , payload        , { identity }                 )          {
  if (layer.digest !== (0,vocabulary/* digestOf */.ol)(payload)) return false;
  if (identity.kind === 'keyless') return layer.annotations?.[certificateAnnotation] !== undefined;
  const signature = Buffer.from(layer.annotations?.[signatureAnnotation] ?? '', 'base64');
  return (0,keys/* publicKeyVerifier */.Vq)(identity.publicKey).verify(payload, signature);
}

/** What a bundle holds, as the annotations of a layer (cosign, specs/SIGNATURE_SPEC.md, "Properties"). */
function annotationsOf(bundle            )                         {
  const { content, material, logEntries, timestamps } = (0,bundle_format/* parseSigstoreBundle */.q)(bundle);
  const annotations                         = {
    [signatureAnnotation]: content.signature.toString('base64'),
  };
  if (material.kind === 'certificate') {
    annotations[certificateAnnotation] = (0,first_log_version/* certificatePem */.mj)(material.certificates[0]);
  }
  const promise = logEntries.map(logAnnotation).find((it) => it !== undefined);
  if (promise !== undefined) annotations['dev.sigstore.cosign/bundle'] = promise;
  const [timestamp] = timestamps;
  if (timestamp !== undefined) {
    annotations['dev.sigstore.cosign/rfc3161timestamp'] = JSON.stringify({
      SignedRFC3161Timestamp: timestamp.toString('base64'),
    });
  }
  return annotations;
}

/** Older readers know the promise of a log of version 1, and no proof. */
function logAnnotation(entry          )                     {
  if (entry.promise === undefined) return undefined;
  return JSON.stringify({
    SignedEntryTimestamp: entry.promise.toString('base64'),
    Payload: {
      body: entry.body.toString('base64'),
      integratedTime: Number(entry.integratedTime),
      logIndex: Number(entry.logIndex),
      logID: entry.logId.toString('hex'),
    },
  });
}

function configOf(layers                                       )         {
  return {
    architecture: '',
    os: '',
    config: {},
    rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
  };
}

async function pushed(
  client                ,
  path        ,
  bytes            ,
)                                               {
  const { digest, size } = await client.pushBlob(path, (0,blob_source/* blobFromBytes */.x)(bytes));
  return { digest, size };
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/recognised-signers.js
var recognised_signers = __webpack_require__(51578);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/statement-signer.js
var statement_signer = __webpack_require__(48401);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/statement.js
var src_statement = __webpack_require__(95458);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/sign-image.js
                                                     
                                                   







/** What signing found or did. */
                                                        
                                                                                        
                           
 

/**
 * Signs an image by digest: an in-toto statement of the kind that cosign writes, whose subject carries source
 * repository, commit and application (law 2: identity *and source*), as a referrer of the image. Where a good
 * one by this signer with the same claims is attached, nothing is pushed.
 * @param client the client of the image's registry
 * @param image the image, in the registry
 * @param signer who signs
 * @param claims whose code the image is made of
 * @param options whose signatures count as there already; the clock
 * @returns the signature's referrer and who signed
 * @throws what the registry's client throws
 */
async function signImage(
  client                ,
  image               ,
  signer                 ,
  claims                 ,
  options                = {},
)                          {
  const identity = (0,statement_signer/* identityLine */.f)(signer.identity);
  const signers = (0,recognised_signers/* recognisedSigners */.D)(signer, options);
  const { found } = await (0,attached_statement/* readStatements */.bA)(client, image, src_statement/* imageSignaturePredicateType */.fP, signers);
  const existing = found.find(
    ({ subject, signer: author }) =>
      (0,signature_claims/* sameClaims */.mN)((0,signature_claims/* claimsOf */.ds)(subject), claims) && (0,signature_claims/* differingCertificate */.mh)(author, claims).length === 0,
  );
  const older =
    options.legacy === true ? await writeLegacySignature(client, image, signer, claims) : undefined;
  if (existing !== undefined) {
    return { signatureDigest: existing.referrer, identity, reused: older?.reused ?? true };
  }
  const subject = {
    digest: image.digest,
    name: image.repository,
    annotations: {
      'waybill.application': claims.application,
      'waybill.commit': claims.commit,
      'waybill.source': claims.source,
    },
  };
  const statement = (0,src_statement/* encodeStatement */._i)([subject], src_statement/* imageSignaturePredicateType */.fP, {});
  const attached = await (0,attached_statement/* attachStatement */.VU)(
    client,
    image,
    statement,
    src_statement/* imageSignaturePredicateType */.fP,
    signer,
    options,
  );
  return { signatureDigest: attached.referrer, identity, reused: false };
}


/***/ }),

/***/ 38399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isEd25519),
/* harmony export */   cm: () => (/* binding */ writeFirstVersion),
/* harmony export */   mj: () => (/* binding */ certificatePem)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96254);
/* harmony import */ var _logged_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9181);
/* harmony import */ var _signing_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29362);




                                                        


const hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?:[0-9a-f]{2}){1,64}$/);

/** What version 1 answers with: one entry below its id (Rekor, openapi.yaml, LogEntry). */
const firstVersionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(
  zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    body: _logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Text */ .$n,
    integratedTime: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    logID: hex,
    logIndex: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    verification: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
      signedEntryTimestamp: _logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Text */ .$n.optional(),
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
 * Writes into a log of version 1.
 * @param url the log's address
 * @param content what was signed
 * @param verifier by what that is verified
 * @param surroundings signal, deadline, clock
 * @returns the entry
 * @throws SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE, SIGNING_SERVICE_ANSWER_INVALID
 */
async function writeFirstVersion(
  url        ,
  content               ,
  verifier                ,
  surroundings                     ,
)                    {
  const entries = (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceUrl */ .Rs)(url, '/api/v1/log/entries', _logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .logService */ .C_);
  const question = {
    service: _logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .logService */ .C_,
    headers: { accept: 'application/json' },
    maximumBytes: _logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumLogAnswerBytes */ .Wr,
  }         ;
  const written = await (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_2__/* .askService */ .xE)(
    {
      ...question,
      effect: 'signing.log',
      url: entries,
      headers: { ...question.headers, 'content-type': 'application/json' },
      body: JSON.stringify(firstVersionRequest(content, verifier)),
      expect: [200, 201, 409],
    },
    surroundings,
  ).catch((error         ) => {
    throw isEd25519(verifier) && isAbsent(error) ? keyOfNoDigest(entries.host, error) : error;
  });
  if (written.status !== 409) return firstVersionEntry((0,_signing_service_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonOf */ .o_)(written, _logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .logService */ .C_));
  // An answer was lost on its way: the entry is there, and the log says where.
  const id = /\/([0-9a-f]{64,80})$/.exec(written.headers.get('location') ?? '')?.[1];
  if (id === undefined) throw (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_2__/* .answerInvalid */ .aB)(_logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .logService */ .C_, 'it has the entry, and does not say where');
  const url2 = new URL(`${entries.href}/${id}`);
  const read = await (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_2__/* .askService */ .xE)(
    { ...question, url: url2, method: 'GET', expect: [200] },
    surroundings,
  );
  return firstVersionEntry((0,_signing_service_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonOf */ .o_)(read, _logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .logService */ .C_));
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
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .exhausted */ .uW)(content, 'What is logged');
  }
}

function firstVersionEntry(value         )           {
  const parsed = firstVersionSchema.safeParse(value);
  const [entry, ...more] = parsed.success ? Object.values(parsed.data) : [];
  if (entry === undefined || more.length > 0) {
    throw (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_2__/* .answerInvalid */ .aB)(_logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .logService */ .C_, 'its answer is not one entry of a log');
  }
  const kind = bodySchema.safeParse(parseBody(entry.body));
  if (!kind.success) throw (0,_signing_service_js__WEBPACK_IMPORTED_MODULE_2__/* .answerInvalid */ .aB)(_logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .logService */ .C_, "the entry's body cannot be read");
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
 * @param verifier by what a signature is verified
 * @returns whether it is a key that signs what was said, and not its digest
 */
function isEd25519(verifier                )          {
  return verifier.kind === 'key' && verifier.algorithm === 'ed25519';
}

function isAbsent(error         )          {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error, 'SIGNING_SERVICE_REFUSED') && error.facts['status'] === 404;
}

/** Ed25519 signs what was said and not its digest, and a log of version 2 has nothing but digests. */
function keyOfNoDigest(host        , cause         )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('SIGNING_SERVICE_REFUSED', {
    message: `Expected ${_logged_content_js__WEBPACK_IMPORTED_MODULE_1__/* .logService */ .C_} (${host}) to be of version 1, which takes signatures by an Ed25519 key; it is not: version 2 keeps signatures of digests.`,
    remedy: 'Sign with an ECDSA P-256 key, or leave the log out (`rekor-url`).',
    facts: { host },
    cause,
  });
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


/***/ }),

/***/ 9181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ base64Text),
/* harmony export */   C_: () => (/* binding */ logService),
/* harmony export */   Wr: () => (/* binding */ maximumLogAnswerBytes)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);

                                           
                                               

/** What is written into the log: an envelope, or the signature of a digest. */
                           
                                                              
                                                                                         

/** By what the signature is verified. */
                            
                                                                  
     
                           
                                       
                                   
                                 
      

/** How the log is called in messages. */
const logService = 'the transparency log';
/** A log gives the envelope's digests back, not the envelope; a kind that gives it back is not asked for. */
const maximumLogAnswerBytes = 1024 * 1024;

/** Base64, as logs answer with it. */
const base64Text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9+/]{1,1048576}={0,2}$/);


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


/***/ })

};
})
