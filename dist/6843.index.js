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
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/commit-identity.js
var commit_identity = __webpack_require__(7201);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 6 modules
var connections = __webpack_require__(262);
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
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 11 modules
var ledger_connection = __webpack_require__(5217);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/released-description.js
var released_description = __webpack_require__(5714);
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
  const ledger = await (0,ledger_connection/* connectLedger */.Q9)(connections);
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
  const description = await (0,released_description/* descriptionToSign */.v5)(connections, request.commit);
  const head = await ledger.head();
  const attached = await (0,waybill_statement/* attachWaybill */.WF)(
    registry,
    {
      application,
      commit: request.commit,
      source,
      images: [...release.images],
      builtBy: settings.owner,
      ...(description === undefined ? {} : { description }),
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
  const { papers, changed } = await completeRelease(
    (0,connections.connect)({
      ...(0,connection_settings/* connectionSettings */.Q)(given),
      ...(0,commit_identity/* commitIdentity */.a)(inputs),
      ledgerSigner: signer,
    }),
    {
      commit,
      signer,
    },
  );
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

/***/ 7201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ commitIdentity)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4438);
                                            
                                                                             


/** The inputs of `commitInputs`, parsed. */
                               
                                                    
                                                             
                                                               
 

/** How each kind of key begins; the key itself says which it is. */
const headers = {
  ssh: '-----BEGIN OPENSSH PRIVATE KEY-----',
  openpgp: '-----BEGIN PGP PRIVATE KEY BLOCK-----',
}         ;

/**
 * @param inputs the inputs of `commitInputs`
 * @returns who is named as the author of desired-state commits and which key signs what is committed, as a part of the
 *   connection's settings; absent where not given
 * @throws ACTION_INPUT_INVALID for a key that is neither of the two
 */
function commitIdentity(
  inputs              ,
)                                                             {
  const author = inputs['commit-author'];
  const key = inputs['commit-signing-key'];
  return {
    ...(author === undefined ? {} : { commitAuthor: author }),
    ...(key === undefined
      ? {}
      : { commitSigning: signingOf(key, inputs['commit-signing-key-password']) }),
  };
}

function signingOf(
  key        ,
  passphrase                    ,
)                                                   {
  const text = key.reveal().trimStart();
  const format = text.startsWith(headers.ssh)
    ? 'ssh'
    : text.startsWith(headers.openpgp)
      ? 'openpgp'
      : undefined;
  if (format === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
      message: `Expected the input \`commit-signing-key\` to begin with "${headers.ssh}" or "${headers.openpgp}"; it does not.`,
      remedy:
        'Give the whole private key with its first and last line: `ssh-keygen -t ed25519` writes one, `gpg --armor --export-secret-keys` prints the other.',
    });
  }
  return { format, key, ...(passphrase === undefined ? {} : { passphrase }) };
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
                                   
                          
                                              
                                                        
                                                   
                                                
                                           
                                            
                                             
                                           
                                            
                                               
                                        
                                                   
                                                   
 

/** What settings are made of: an action's run with inputs of these. */
                                                                  
                   
                       
     
                          
                               
  

/**
 * @param run the action's run, whose inputs include `connectionInputs`
 * @returns how the systems of the deployment are reached; what was not given is absent
 */
function connectionSettings(run                                 )                     {
  const { inputs, context } = run;
  const optional = {
    applicationToken: inputs['application-token'],
    opsRepository: inputs['ops-repository'],
    opsToken: inputs['ops-token'],
    opsApp: opsApp(inputs),
    application: inputs.application,
    opsBranch: inputs['ops-branch'],
    ledgerBranch: inputs['ledger-branch'],
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
    server: { url: context.serverUrl, apiUrl: context.apiUrl, forge: context.forge },
    ...environmentOf(inputs),
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

/** The steps of a deployment have this input; what it says decides where their ledger is. */
function environmentOf(
  inputs                                                       ,
)                                          {
  return typeof inputs.environment === 'string' ? { environment: inputs.environment } : {};
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
/* harmony export */   S: () => (/* binding */ requireSigner),
/* harmony export */   q: () => (/* binding */ ledgerSigner)
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
  return await signerOf(key, passphrase);
}

/** The inputs of `ledgerKeyInputs`, parsed. */
                                  
                                            
                                                     
 

/**
 * @param inputs the inputs of `ledgerKeyInputs`
 * @returns who signs what a step writes into the ledger, as a part of the connection's settings; empty where no key
 *   was given: whether that is enough, the policy says
 * @throws KEY_INVALID, KEY_PASSPHRASE
 */
async function ledgerSigner(
  inputs                 ,
)                                                    {
  const key = inputs['ledger-key'];
  return key === undefined
    ? {}
    : { ledgerSigner: await signerOf(key, inputs['ledger-key-password']) };
}

async function signerOf(key        , passphrase                    )                  {
  const { keySigner } = await Promise.all(/* import() */[__webpack_require__.e(3189), __webpack_require__.e(9860)]).then(__webpack_require__.bind(__webpack_require__, 4807));
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
    claim: async (commit, { engine, images, tested }) => {
      const built = {
        engine,
        images: images.map(({ image: { name, repository, digest, mediaType, size } }) => ({
          name,
          repository,
          digest,
          mediaType,
          size,
        })),
        ...(tested === undefined ? {} : { tested: testedIn(tested) }),
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
  const tested = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'built')?.tested;
  return {
    ...(tested === undefined ? {} : { testedAs: tested.commit }),
    commit: record.commit,
    images: claimed.images.map((image) => ({ ...image, tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseTag */ .aF)(record.commit) })),
    published: (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phasesOf */ .I$)(record).includes('published'),
  };
}

/** As records hold it: the images are the claim's own. */
function testedIn({ commit, tree, signers, checks }               )         {
  return { commit, tree, signers: [...signers], checks: [...checks] };
}

/**
 * @param error what ended an attempt
 * @returns it in the form that records hold: bounded, so that no tool's output can make a record that is refused
 */
function outcomeOf(error         )          {
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
 * @returns it in the form that records hold: bounded, so that no tool's output can make a record that is refused
 */
function recordedOutcome(outcome   
                        
                           
                          
                        
 )          {
  const facts = Object.entries(outcome.facts)
    .slice(0, 50)
    .map(([key, value])                                     => [
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

/***/ 27:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ registryConnection),
  U: () => (/* binding */ registryHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var src_secret = __webpack_require__(1715);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(9545);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/error-codes.js
var error_codes = __webpack_require__(5454);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/system-error.js
var system_error = __webpack_require__(505);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/docker-config.js





                                                                     



const entrySchema = schemas/* object */.Ikc({
  auth: schemas/* string */.YjP().optional(),
  username: schemas/* string */.YjP().optional(),
  password: schemas/* string */.YjP().optional(),
  identitytoken: schemas/* string */.YjP().optional(),
  registrytoken: schemas/* string */.YjP().optional(),
});

const configSchema = schemas/* object */.Ikc({
  auths: schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema).optional(),
  credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
  credsStore: schemas/* string */.YjP().optional(),
});
                                                 

const helperAnswerSchema = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });

const maximumConfigBytes = 1024 * 1024;
const helperTimeout = 30_000;

/**
 * Credentials as Docker keeps them: `auths` (base64 or identity token), `credHelpers`, `credsStore`.
 * @param path the file; `$DOCKER_CONFIG/config.json`, or `~/.docker/config.json` where absent
 * @returns a source that reads the file at its first use; no file means no credentials
 */
function dockerConfigCredentials(path         )                   {
  const file =
    path ?? (0,external_node_path_.join)(process.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
  let config                                   ;
  return async (registry, signal) => {
    config ??= readConfig(file);
    return credentialFrom(await config, registry, file, signal);
  };
}

async function readConfig(file        )                        {
  let text        ;
  try {
    text = await (0,promises_.readFile)(file, 'utf8');
  } catch (error) {
    if ((0,system_error/* systemCode */.x)(error) === 'ENOENT') return {};
    throw invalid(file, (0,src_error/* messageOf */.bD)(error));
  }
  if (text.length > maximumConfigBytes) throw invalid(file, 'it is larger than 1 MiB');
  let value         ;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(file, 'it is no JSON');
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(file, `${parsed.error.issues[0]?.path.join('.') ?? ''} has another form`);
}

async function credentialFrom(
  config              ,
  registry        ,
  file        ,
  signal             ,
)                                  {
  const helper = find(config.credHelpers, registry);
  if (helper !== undefined) return askHelper(helper, registry, signal);
  const entry = find(config.auths, registry);
  const stored = entry === undefined ? undefined : credentialOf(entry, registry, file);
  if (stored !== undefined) return stored;
  return config.credsStore === undefined || config.credsStore === ''
    ? undefined
    : askHelper(config.credsStore, registry, signal);
}

/** Keys are hosts; older files have URLs with a scheme and a path such as `/v1/`. */
function find   (
  entries                                         ,
  registry        ,
)                {
  if (entries === undefined) return undefined;
  if (Object.hasOwn(entries, registry)) return entries[registry];
  const key = Object.keys(entries).find((candidate) => hostOf(candidate) === registry);
  return key === undefined ? undefined : entries[key];
}

function hostOf(key        )         {
  return key.replace(/^https?:\/\//, '').split('/')[0] ?? '';
}

function credentialOf(
  entry                             ,
  registry        ,
  file        ,
)                         {
  if (entry.registrytoken !== undefined && entry.registrytoken !== '') {
    return { kind: 'bearer', token: new src_secret/* Secret */.z(entry.registrytoken) };
  }
  if (entry.identitytoken !== undefined && entry.identitytoken !== '') {
    return { kind: 'identity-token', token: new src_secret/* Secret */.z(entry.identitytoken) };
  }
  if (entry.auth !== undefined && entry.auth !== '') {
    const pair = Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = pair.indexOf(':');
    if (colon <= 0) throw invalid(file, `auths.${registry}.auth is not base64 of user:password`);
    return basic(pair.slice(0, colon), pair.slice(colon + 1));
  }
  const { username, password } = entry;
  if (username === undefined || username === '' || password === undefined) return undefined;
  return basic(username, password);
}

function basic(username        , password        )             {
  return { kind: 'basic', username, password: new src_secret/* Secret */.z(password) };
}

/** The protocol of docker-credential-helpers: the host on standard input, JSON on standard output. */
async function askHelper(
  helper        ,
  registry        ,
  signal             ,
)                                  {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper))
    throw helperFailed(helper, registry, 'its name is not valid');
  // Loaded only where a helper is asked: most runs have a password in the file.
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 8367));
  const result = await runProcess([`docker-credential-${helper}`, 'get'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: helperTimeout,
    env: toolEnvironment(helperEnvironment()),
    input: registry,
    maximumOutputBytes: 262_144,
  }).catch((error         ) => {
    if (signal.aborted) throw signal.reason;
    throw helperFailed(helper, registry, (0,src_error/* isWaybillError */.xS)(error) ? error.message : (0,src_error/* messageOf */.bD)(error));
  });
  const output = result.stdout.toString('utf8').trim();
  if (result.exitCode !== 0) {
    // Helpers say "not found" on standard output; then there simply is no credential.
    if (/credentials not found/i.test(output)) return undefined;
    throw helperFailed(helper, registry, `it ended with exit code ${result.exitCode ?? 'none'}`);
  }
  const parsed = helperAnswerSchema.safeParse(parseJson(output));
  // The output holds a secret: what is wrong with it is not shown.
  if (!parsed.success) throw helperFailed(helper, registry, 'its answer has another form');
  const { Username, Secret: secret } = parsed.data;
  if (Username === '' && secret === '') return undefined;
  return Username === '<token>'
    ? { kind: 'identity-token', token: new src_secret/* Secret */.z(secret) }
    : basic(Username, secret);
}

/** Cloud helpers find their account by such variables, or by files below HOME. */
function helperEnvironment()                         {
  const wanted =
    /^(?:AWS_|AZURE_|CLOUDSDK_|GOOGLE_|DOCKER_CONFIG$|XDG_|GNUPGHOME$|PASSWORD_STORE_DIR$)/;
  const entries = Object.entries(process.env).flatMap(([key, value]) =>
    value !== undefined && wanted.test(key) ? [[key, value]         ] : [],
  );
  return Object.fromEntries(entries);
}

function parseJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(file        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIALS_INVALID', {
    message: `Expected the Docker configuration ${file} to be readable; ${why}.`,
    remedy: 'Log in to the registry again, or correct the file.',
    facts: { file },
  });
}

function helperFailed(helper        , registry        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIAL_HELPER_FAILED', {
    message: `Expected docker-credential-${helper} to give the credentials for ${registry}; ${why}.`,
    remedy: 'Install the helper and log in with it, or log in to the registry without one.',
    facts: { helper, registry },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/credentials.js
                                            

/** How a registry learns who asks. */
                        
                                                                                    
                                                                                                               
                                                               
                                              
                                                        

/** Gives the credential for a registry (`host` or `host:port`), or undefined to ask without one. */
                                
                   
                      
                                     

/**
 * @param username the account
 * @param password its password or token
 * @returns a source with this one credential; it does not look at the registry's name
 */
function basicCredentials(username        , password        )                   {
  return async () => ({ kind: 'basic', username, password });
}

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(7298);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/registry-client.js + 13 modules
var registry_client = __webpack_require__(2332);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(7902);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/registry-connection.js

                                                                   


/**
 * @param settings how registries are reached
 * @param fence asked before each write: a run that lost its lock must not push any more
 * @returns the client of a registry by its host, one per host
 */
function registryConnection(
  settings                    ,
  fence                      ,
)                                   {
  const clients = new Map                        ();
  const { registryUsername: username, registryPassword: password } = settings;
  const credentials =
    username === undefined || password === undefined
      ? dockerConfigCredentials()
      : basicCredentials(username, password);
  return (host) => {
    const existing = clients.get(host);
    if (existing !== undefined) return existing;
    const { hostname } = new URL(`http://${host}`);
    if (!(0,loopback/* isLoopback */.U)(hostname)) (0,network/* prepareNetwork */.A)(settings, hostname);
    const client = (0,registry_client/* createRegistryClient */.H)({
      registry: host,
      credentials,
      signal: settings.signal,
      ...(fence === undefined ? {} : { fence }),
    });
    clients.set(host, client);
    return client;
  };
}

/**
 * @param repository an image's repository, `host[:port]/path`
 * @returns its registry's host
 */
function registryHost(repository        )         {
  return repository.slice(0, repository.indexOf('/'));
}


/***/ }),

/***/ 5714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bQ: () => (/* binding */ describedInRepository),
/* harmony export */   v5: () => (/* binding */ descriptionToSign),
/* harmony export */   v7: () => (/* binding */ describedByWaybill)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3216);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1009);
/* harmony import */ var _waybill_forge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5355);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3189);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4117);
/* harmony import */ var _registry_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2299);




                                                    




/**
 * Reads waybill.yaml at the deployed commit, where the application's repository can be reached.
 * @param connections the systems of the deployment
 * @param commit the deployed commit
 * @returns undefined where the repository cannot be reached: then the signed waybill tells it
 * @throws what reading throws where the repository says no
 */
async function describedInRepository(
  connections             ,
  commit           ,
)                                         {
  if ((await connections.names()).unreachable !== undefined) return undefined;
  try {
    return await connections.configAt(commit);
  } catch (error) {
    if ((0,_waybill_forge__WEBPACK_IMPORTED_MODULE_0__/* .isUnreachable */ .R)(error)) return undefined;
    throw error;
  }
}

/**
 * Reads the description of a release from the waybill of its images: the release stage signed the bytes that the
 * commit has, so it needs no repository.
 * @param connections the systems of the deployment
 * @param release whose images carry it
 * @param policy whose signatures count
 * @throws RELEASE_UNDESCRIBED, CONFIG_INVALID, and what the registry and the signature's verification throw
 */
async function describedByWaybill(
  connections             ,
  release         ,
  policy        ,
)                             {
  const { settings } = connections;
  const { application, commit, images } = release;
  const [image] = images;
  if (image === undefined) throw new TypeError('a release has images');
  const client = (0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .registryConnection */ .a)(settings)((0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .registryHost */ .U)(image.repository));
  const source = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .v)(settings);
  const { signers } = policy;
  const { waybill } = await (0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__/* .readWaybill */ .XB)(client, image, { application, commit, source, signers });
  const { description } = waybill;
  if (description !== undefined) {
    settings.progress.detail(`${description.file} comes from the release's signed waybill.`);
    return (0,_waybill_config__WEBPACK_IMPORTED_MODULE_4__/* .parseApplicationConfig */ .m)(description.text, description.file);
  }
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_UNDESCRIBED', {
    message: `Expected the waybill of ${commit} to carry its description, since the application's repository cannot be reached; it does not.`,
    remedy:
      "Make the application's repository reachable again, or go back to a release that this version of Waybill released.",
    facts: { commit },
  });
}

/**
 * @param connections the systems of the release
 * @param commit the released commit
 * @returns the description for its waybill; undefined where it is too long to travel, which the log says
 */
async function descriptionToSign(
  connections             ,
  commit           ,
)                                                                        {
  const { config: file, progress } = connections.settings;
  const bytes = await (await connections.applicationGit()).readFile(commit, file);
  if (bytes === undefined) return undefined;
  if (bytes.length <= _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__/* .maximumDescriptionBytes */ .QR) return { file, text: decoded(bytes, file) };
  progress.detail(
    `${file} has ${String(bytes.length)} bytes and stays out of the waybill: a rollback to this release needs the application's repository.`,
  );
  return undefined;
}

function decoded(bytes            , file        )         {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_UNDESCRIBED', {
      message: `Expected ${file} to be UTF-8: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}.`,
      remedy: 'Save the file as UTF-8.',
      facts: { file },
    });
  }
}


/***/ }),

/***/ 2299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
                                                                   

/**
 * @param settings how the application's repository is reached
 * @returns the source repository as signatures name it: the address without user, `.git` and trailing slash;
 *   one that is reached by SSH has the name that it has over HTTPS
 */
function sourceOf(settings                                                   )         {
  return settings.applicationRepository
    .replace(/^[^@/:]+@([^:/]+):(?!\/\/)/, 'https://$1/')
    .replace(/^ssh:\/\/(?:[^/]*@)?/i, 'https://')
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
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
