export const id = 6843;
export const ids = [6843];
export const modules = {

/***/ 3276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/signing-key.js
var signing_key = __webpack_require__(1274);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/connection-settings.js
var connection_settings = __webpack_require__(9985);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 2 modules
var connections = __webpack_require__(9006);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(5363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(5010);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sign-image.js
var sign_image = __webpack_require__(7950);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/waybill-statement.js
var waybill_statement = __webpack_require__(3189);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/verify-image.js
var verify_image = __webpack_require__(7202);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(4117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-claims.js
var ledger_claims = __webpack_require__(9921);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 7 modules
var ledger_connection = __webpack_require__(4815);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(27);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/source.js
var src_source = __webpack_require__(2299);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/complete-release.js


                                                     






/** The papers of one image. */
                              
                        
                          
                             
                           
                                            
                           
 

/** A release with all its papers. */
                                   
                            
                                          
                                                   
                            
 

/**
 * Completes a published release: a signature where one is missing, the waybill on every image, both verified
 * as promotion will, and `released` in the ledger. An image whose signing failed is completed, never rebuilt.
 * @param connections the systems of the release
 * @param request the commit and who signs
 * @throws RELEASE_NOT_FOUND, and what signing, the registry and the ledger throw
 */
async function completeRelease(
  connections             ,
  request                                                         ,
)                            {
  const { settings } = connections;
  const ledger = await (0,ledger_connection/* connectLedger */.Q)(connections);
  const claim = (0,ledger_claims/* claimIn */.aY)(await ledger.release(request.commit));
  if (claim?.published !== true) {
    throw (0,error_codes/* stageError */.vH)('RELEASE_NOT_FOUND', {
      message: `Expected a published release of commit ${request.commit} in the ledger, found ${claim === undefined ? 'none' : 'a claim that is not published yet'}.`,
      remedy: 'Run build-publish-image for this commit first; it goes on from where things stand.',
      facts: { commit: request.commit },
    });
  }
  const { application } = ledger;
  const release = vocabulary/* releaseSchema */.By.parse({
    application,
    commit: request.commit,
    images: claim.images,
  });
  const source = (0,src_source/* sourceOf */.v)(settings);
  const claims = { source, commit: request.commit, application };
  const registry = (0,registry_connection/* registryConnection */.a)(settings);
  const { signer } = request;
  settings.progress.phase('Signatures');
  const signatures = new Map                 ();
  for (const image of release.images) {
    const signature = await (0,sign_image/* signImage */.j)(
      registry((0,registry_connection/* registryHost */.U)(image.repository)),
      image,
      signer,
      claims,
    );
    signatures.set(image.name, signature.reused);
  }
  settings.progress.phase('Waybill');
  const head = await ledger.head();
  const attached = await (0,waybill_statement/* attachWaybill */.WF)(
    registry,
    {
      application,
      commit: request.commit,
      source,
      images: [...release.images],
      builtBy: settings.owner,
      ...(head === undefined ? {} : { ledgerHead: head }),
      createdAt: (0,time/* timestamp */.vE)(settings.clock),
    },
    signer,
  );
  settings.progress.phase('Verification, as promotion does it');
  const signers = [{ name: 'this-release', key: signer.publicKey }];
  const papers                = [];
  for (const image of release.images) {
    const client = registry((0,registry_connection/* registryHost */.U)(image.repository));
    const signature = await (0,verify_image/* verifyImage */.ZG)(client, image, { ...claims, signers });
    const waybill = await (0,waybill_statement/* readWaybill */.XB)(client, image, { ...claims, signers });
    const reused =
      (signatures.get(image.name) ?? false) &&
      (attached.find(({ name }) => name === image.name)?.reused ?? false);
    papers.push({
      name: image.name,
      digest: image.digest,
      signature: signature.signatureDigest,
      waybill: waybill.waybillDigest,
      reused,
    });
  }
  const recorded = await ledger.recordReleased(request.commit, {
    waybills: papers.map(({ name, digest, waybill }) => ({ name, digest, attestation: waybill })),
  });
  return { release, papers, changed: recorded.changed || papers.some(({ reused }) => !reused) };
}

;// CONCATENATED MODULE: ./actions/sign-and-sbom/src/run.js



                                                  

/** Completes a release's papers, verifies them as promotion will, and records it as released. */
async function run(given                              )                         {
  const { inputs, context } = given;
  const commit = inputs.commit ?? context.commit;
  given.output('commit', commit);
  const signer = await (0,signing_key/* requireSigner */.S)(inputs['signing-key'], inputs['signing-key-password']);
  const { papers, changed } = await completeRelease((0,connections.connect)((0,connection_settings/* connectionSettings */.Q)(given)), {
    commit,
    signer,
  });
  const byName = papers.map(
    ({ name, signature, waybill }) => [name, { signature, waybill }]         ,
  );
  given.output('attestations', JSON.stringify(Object.fromEntries(byName)));
  given.summarize([
    { kind: 'heading', text: 'Papers of the release' },
    {
      kind: 'table',
      head: ['image', 'digest', 'signature', 'waybill'],
      rows: papers.map(({ name, digest, signature, waybill }) => [
        name,
        digest,
        signature,
        waybill,
      ]),
    },
  ]);
  return {
    decision: changed ? 'done' : 'unchanged',
    message: changed
      ? `Signed and attested, verified as promotion will: ${papers.map(({ name }) => name).join(', ')}.`
      : 'Signature and waybill of every image are there and verify; nothing was attached.',
  };
}


/***/ }),

/***/ 9985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ connectionSettings)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5907);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);

                                            
                                                                             
                                               

                                                 

/** The inputs of `connectionInputs`, parsed. */
                                   
                          
                                              
                                                        
                                                   
                                                
                                           
                                            
                                             
                                        
                                                   
                                                   
 

/**
 * @param run the action's run, whose inputs include `connectionInputs`
 * @returns how the systems of the deployment are reached; what was not given is absent
 */
function connectionSettings(
  run                                                   
                                      
                                 
   ,
)                     {
  const { inputs, context } = run;
  const optional = {
    applicationToken: inputs['application-token'],
    opsRepository: inputs['ops-repository'],
    opsToken: inputs['ops-token'],
    opsApp: opsApp(inputs),
    registry: inputs.registry,
    registryUsername: inputs['registry-username'],
    registryPassword: inputs['registry-password'],
  };
  return {
    config: inputs.config,
    forge: inputs.forge,
    applicationRepository:
      inputs['application-repository'] ?? `${context.serverUrl}/${context.repository}`,
    ...withoutUndefined(optional),
    server: { url: context.serverUrl, apiUrl: context.apiUrl },
    ref: context.ref,
    temporaryFolder: context.temporaryFolder,
    owner: context.owner,
    signal: run.signal,
    progress: run.progress,
    mask: (secret) => {
      (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(secret.reveal());
    },
  };
}

/** An App is named whole or not at all: half of one would silently be no credential. */
function opsApp(inputs                  )                               {
  const { 'ops-app-id': id, 'ops-app-key': privateKey } = inputs;
  if (id === undefined && privateKey === undefined) return undefined;
  if (id !== undefined && privateKey !== undefined) return { id, privateKey };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
    message: `Expected \`ops-app-id\` and \`ops-app-key\` together; found only \`${id === undefined ? 'ops-app-key' : 'ops-app-id'}\`.`,
    remedy: 'Give both, or `ops-token` in their place.',
  });
}

/** What an optional property may be when the key is absent instead of undefined. */
                                                                

function withoutUndefined                  (value   )             {
  const present             = {};
  for (const key of Object.keys(value)               ) {
    const item = value[key];
    if (item !== undefined) present[key] = item                                  ;
  }
  return present;
}


/***/ }),

/***/ 1274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ requireSigner)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4438);
                                            
                                                    


/**
 * @param key the input `signing-key`
 * @param passphrase the input `signing-key-password`
 * @returns the signer
 * @throws SIGNING_KEY_MISSING, KEY_INVALID, KEY_PASSPHRASE
 */
async function requireSigner(
  key                    ,
  passphrase                    ,
)                  {
  if (key === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('SIGNING_KEY_MISSING', {
      message:
        'Expected a private key in the input `signing-key`, found none: a release is signed before it is claimed.',
      remedy:
        'Give the PEM of an ECDSA P-256 or Ed25519 key as a secret of the `release` environment.',
    });
  }
  const { keySigner } = await __webpack_require__.e(/* import() */ 4807).then(__webpack_require__.bind(__webpack_require__, 4807));
  return keySigner(key, passphrase === undefined ? {} : { passphrase });
}


/***/ }),

/***/ 8656:
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

/***/ 9921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ recordedOutcome),
/* harmony export */   aY: () => (/* binding */ claimIn),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z7: () => (/* binding */ ledgerClaims)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3509);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4152);

                                                       


/**
 * The claims of releases, kept in the ledger (design, law 1): what publishing asks and records.
 * @param ledger the application's ledger
 */
function ledgerClaims(ledger        )            {
  return {
    find: async (commit) => claimIn(await ledger.release(commit)),
    start: async (commit, engine) => {
      await ledger.startRelease(commit, engine);
    },
    claim: async (commit, { engine, images }) => {
      const built = {
        engine,
        images: images.map(({ image: { name, repository, digest, mediaType, size } }) => ({
          name,
          repository,
          digest,
          mediaType,
          size,
        })),
      };
      const signed = {
        images: images.map(({ image, signature }) => ({
          name: image.name,
          digest: image.digest,
          signatures: [signature.signatureDigest],
          identity: `key:${signature.keyId}`,
        })),
      };
      const { won, record } = await ledger.claim(commit, built, signed);
      const claim = claimIn(record);
      if (claim === undefined) throw new TypeError('a claim was made and is not in its record');
      return { won, claim };
    },
    published: async (commit, tags) => {
      await ledger.recordPublished(commit, { tags: [...tags] });
    },
    failed: async (commit, reaching, error) => {
      await ledger.recordReleaseFailed(commit, { reaching, ...outcomeOf(error) });
    },
  };
}

/**
 * @param record a release's record
 * @returns its claim, or undefined where nothing is claimed yet
 */
function claimIn(record                           )                    {
  const claimed = record === undefined ? undefined : (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'claimed');
  if (record === undefined || claimed === undefined) return undefined;
  return {
    commit: record.commit,
    images: claimed.images.map((image) => ({ ...image, tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseTag */ .aF)(record.commit) })),
    published: (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phasesOf */ .I$)(record).includes('published'),
  };
}

/** What a record keeps of an error: bounded, so that no tool's output can make a record that is refused. */
                                  
                        
                           
                          
                                                                              
 

/**
 * @param error what ended an attempt
 * @returns it in the form that records hold
 */
function outcomeOf(error         )                  {
  if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error)) {
    return {
      code: 'INTERNAL',
      message: bounded((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error), 4000),
      remedy: 'Run it again; if it stays so, report it as a fault of Waybill.',
      facts: {},
    };
  }
  return recordedOutcome(error);
}

/**
 * @param outcome an error, or a result that was handed from one step to the next
 * @returns it in the form that records hold
 */
function recordedOutcome(outcome   
                        
                           
                          
                        
 )                  {
  const facts = Object.entries(outcome.facts)
    .slice(0, 50)
    .map(([key, value])                                             => [
      key.slice(0, 100),
      typeof value === 'string'
        ? value.slice(0, 4000)
        : typeof value === 'object' && value !== null
          ? value.slice(0, 50).map((item) => item.slice(0, 1000))
          : // JSON has no such numbers, and a failure must be recorded whatever its facts are.
            typeof value === 'number' && !Number.isFinite(value)
            ? String(value)
            : value,
    ]);
  return {
    code: outcome.code,
    message: bounded(outcome.message, 4000),
    remedy: bounded(outcome.remedy, 4000),
    facts: Object.fromEntries(facts),
  };
}

function bounded(text        , length        )         {
  return text === '' ? '(nothing was said)' : text.slice(0, length);
}


/***/ }),

/***/ 7950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ signImage)
/* harmony export */ });
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3359);
/* harmony import */ var _signature_claims_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3631);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5458);
                                           
                                                     
                                                   

                                        



/** What signing found or did. */
                                                        
                                                                                     
                           
 

/**
 * Signs an image by digest: an in-toto statement of the kind that cosign writes, whose subject carries source
 * repository, commit and application (law 2: identity *and source*), as a referrer of the image. Where a good
 * one by this key with the same claims is attached, nothing is pushed.
 * @param client the client of the image's registry
 * @param image the image, in the registry
 * @param signer whose key
 * @param claims whose code the image is made of
 * @param clock tells when it was signed
 * @returns the signature's referrer and the key
 * @throws what the registry's client throws
 */
async function signImage(
  client                ,
  image               ,
  signer        ,
  claims                 ,
  clock        ,
)                          {
  const { keyId } = signer;
  const { found } = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .readStatements */ .bA)(client, image, _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .imageSignaturePredicateType */ .fP, [signer]);
  const existing = found.find(({ subject }) => (0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .sameClaims */ .mN)((0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claimsOf */ .ds)(subject), claims));
  if (existing !== undefined) return { signatureDigest: existing.referrer, keyId, reused: true };
  const subject = {
    digest: image.digest,
    name: image.repository,
    annotations: {
      'waybill.application': claims.application,
      'waybill.commit': claims.commit,
      'waybill.source': claims.source,
    },
  };
  const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeStatement */ ._i)([subject], _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .imageSignaturePredicateType */ .fP, {});
  const attached = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .attachStatement */ .VU)(
    client,
    image,
    statement,
    _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .imageSignaturePredicateType */ .fP,
    signer,
    clock,
  );
  return { signatureDigest: attached.referrer, keyId, reused: false };
}


/***/ })

};
