export const id = 2542;
export const ids = [2542];
export const modules = {

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

/***/ 3631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gK: () => (/* binding */ differingClaims),
/* harmony export */   mN: () => (/* binding */ sameClaims)
/* harmony export */ });
                                               
                                                

/**
 * Whose code an image is made of. They are annotations of the statement's subject, where `cosign sign -a`
 * writes and `cosign verify -a` reads them.
 */
                                  
                                                                                                 
                          
                             
                               
 

/** The claims, as found: any may be missing or of another type. */
                                                                           

/**
 * @param subject the subject of a verified statement
 * @returns what it claims
 */
function claimsOf(subject                              )              {
  return {
    source: subject.annotations?.['waybill.source'],
    commit: subject.annotations?.['waybill.commit'],
    application: subject.annotations?.['waybill.application'],
  };
}

/**
 * @param found what a statement claims
 * @param expected what it must claim
 * @returns whether all of it is equal
 */
function sameClaims(found             , expected                 )          {
  return differingClaims(found, expected).length === 0;
}

/**
 * @param found what a statement claims
 * @param expected what it must claim
 * @returns one sentence for each difference
 */
function differingClaims(found             , expected                 )           {
  return (['source', 'commit', 'application']         ).flatMap((claim) => {
    const value = found[claim];
    if (value === expected[claim]) return [];
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 200)) : 'none';
    return [`${claim} ${JSON.stringify(expected[claim])}, found ${shown}`];
  });
}


/***/ }),

/***/ 7202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ closestFault),
/* harmony export */   Sx: () => (/* binding */ tooManyReferrers),
/* harmony export */   ZG: () => (/* binding */ verifyImage)
/* harmony export */ });
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3359);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6254);
/* harmony import */ var _signature_claims_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3631);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5458);
                                                 
                                            
                                                   





/** What a signature must prove. */
                                                               
                                                      
                                         
 

/** A signature that was believed. */
                                    
                                         
                          
                         
                                   
                                                                                                   
                                                 
 

/** The further a referrer came, the more its fault says. */
const closestFirst                                  = [
  'WAYBILL_INVALID',
  'SIGNATURE_WRONG_SOURCE',
  'SIGNATURE_WRONG_SUBJECT',
  'SIGNATURE_INVALID',
  'SIGNATURE_WRONG_KEY',
];

/**
 * Verifies that an image was signed by an allowed signer, for this source repository, commit and application
 * (law 2). Signatures are found as a policy engine finds them: among the image's referrers.
 * @param client the client of the image's registry
 * @param image the image by digest
 * @param expectation signers and source
 * @returns who signed, and the referrers that were not believed
 * @throws SIGNATURE_MISSING, SIGNATURE_INVALID, SIGNATURE_WRONG_KEY, SIGNATURE_WRONG_SUBJECT,
 *   SIGNATURE_WRONG_SOURCE, REFERRERS_TOO_MANY, KEY_INVALID (a key of the policy)
 */
async function verifyImage(
  client                ,
  image                                              ,
  expectation                      ,
)                             {
  const signers = (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .allowedSigners */ .m9)(expectation.signers);
  const read = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .readStatements */ .bA)(client, image, _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .imageSignaturePredicateType */ .fP, signers);
  const rejected = [...read.rejected];
  for (const { subject, signer, referrer } of read.found) {
    const differences = (0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .differingClaims */ .gK)((0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claimsOf */ .ds)(subject), expectation);
    if (differences.length > 0) {
      const message = `Expected ${differences.join('; ')}, in the signature by ${signer.name}.`;
      rejected.push({ digest: referrer, code: 'SIGNATURE_WRONG_SOURCE', message });
    }
  }
  const wrong = new Set(rejected.map(({ digest }) => digest));
  const good = read.found.find(({ referrer }) => !wrong.has(referrer));
  if (good !== undefined) {
    const { signer, referrer } = good;
    return { signer: signer.name, keyId: signer.keyId, signatureDigest: referrer, rejected };
  }
  throw refusal(image, rejected, read.unread);
}

function refusal(
  image                                              ,
  rejected                             ,
  unread        ,
)        {
  const name = `${image.repository}@${image.digest}`;
  if (unread > 0) return tooManyReferrers(name, unread);
  const closest = closestFault(rejected);
  if (closest !== undefined) {
    return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .supplyChainError */ .z)(closest.code, {
      message: `${name}: ${closest.message}`,
      remedy:
        'Promote only what the release stage of this repository signed. Check the policy (signers) and who pushed to the registry; then release again.',
      facts: {
        repository: image.repository,
        digest: image.digest,
        rejected: rejected.slice(0, 16).map(({ digest, code }) => `${digest} ${code}`),
      },
    });
  }
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .supplyChainError */ .z)('SIGNATURE_MISSING', {
    message: `Expected ${name} to be signed; no signature is attached to it.`,
    remedy:
      'Run the release stage for this commit again: it completes what is missing. If the image came from elsewhere, it cannot be promoted.',
    facts: { repository: image.repository, digest: image.digest },
  });
}

/**
 * @param name the image, for people
 * @param unread how many referrers were not read
 * @returns REFERRERS_TOO_MANY
 */
function tooManyReferrers(name        , unread        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .supplyChainError */ .z)('REFERRERS_TOO_MANY', {
    message: `Expected a good signature among the first referrers of ${name}; found none, and ${String(unread)} more were not read.`,
    remedy:
      'Somebody attached many referrers to this image: find out who, delete them in the registry, and sign again.',
    facts: { image: name, unread },
  });
}

/**
 * Chooses what is said when no referrer is good: the fault of the one that came closest.
 * @param rejected the referrers that were not believed
 * @returns the closest fault, or undefined where there was no referrer at all
 */
function closestFault(
  rejected                             ,
)                                                              {
  for (const code of closestFirst) {
    const fault = rejected.find((referrer) => referrer.code === code);
    if (fault !== undefined) return { code, message: fault.message };
  }
  const [first] = rejected;
  if (first === undefined) return undefined;
  return {
    code: 'SIGNATURE_INVALID',
    message: `found only referrers that cannot be read: ${first.message}`,
  };
}


/***/ }),

/***/ 3189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WF: () => (/* binding */ attachWaybill),
/* harmony export */   XB: () => (/* binding */ readWaybill)
/* harmony export */ });
/* unused harmony exports waybillPredicateType, waybillSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3359);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6254);
/* harmony import */ var _signature_claims_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3631);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5458);
/* harmony import */ var _verify_image_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7202);

                                                   



                                                  




/** The kind of statement that a waybill is. */
const waybillPredicateType = 'urn:waybill:predicate:waybill:v1';

/** What came out of verifying one contract, as the waybill carries it. */
const contractVerdictSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  contract: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(64),
  holds: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
  /** How many findings of each level. */
  findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative()),
});

/** The release's signed statement: what it is, where it came from, who released it (design, section 2). */
const waybillSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    application: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(2048),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseImageSchema */ .U1).min(1).max(64),
    builtBy: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .ownerSchema */ .$K,
    contracts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(contractVerdictSchema).max(100).optional(),
    /** The ledger's head when the waybill was written: a rewritten history contradicts it (`ledger verify`). */
    ledgerHead: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr.optional(),
    createdAt: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
  })
  .refine(({ images }) => new Set(images.map(({ name }) => name)).size === images.length, {
    message: 'two images have one name',
  });
                                                    
                                                                           

/** The waybill as it hangs on one image. */
                                  
                        
                              
                          
                                 
                                                       
                           
 

/** A waybill that was believed. */
                                  
                            
                          
                         
                                 
                                                 
 

/**
 * Attaches the waybill to every image of its release. One that says the same (the moment, the run and the
 * ledger's head apart) and was signed by the same key is taken as it is, also for the images that lack it:
 * all images carry the same bytes.
 * @param registry gives the client of a host
 * @param waybill what to say
 * @param signer whose key
 * @param clock tells when it was attached
 * @returns each image with its referrer
 * @throws WAYBILL_INVALID where the waybill itself is wrong, and what the registry's client throws
 */
async function attachWaybill(
  registry                                  ,
  waybill         ,
  signer        ,
  clock        ,
)                                      {
  const checked = parseWaybill(waybill);
  const wanted = lastingContent(checked);
  const places = await Promise.all(
    checked.images.map(async (image) => {
      const client = registry(image.repository.slice(0, image.repository.indexOf('/')));
      const { found } = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .readStatements */ .bA)(client, image, waybillPredicateType, [signer]);
      return { image, client, existing: found.find((item) => sameContent(item, wanted)) };
    }),
  );
  let bundle = places.find(({ existing }) => existing !== undefined)?.existing?.bundle;
  const attached                    = [];
  for (const { image, client, existing } of places) {
    const { name, repository, digest } = image;
    let referrer = existing?.referrer;
    if (referrer === undefined && bundle !== undefined) {
      referrer = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .attachBundle */ .U9)(client, image, bundle, waybillPredicateType, clock);
    }
    if (referrer === undefined) {
      const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeStatement */ ._i)(subjectsOf(checked), waybillPredicateType, checked);
      const made = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .attachStatement */ .VU)(
        client,
        image,
        statement,
        waybillPredicateType,
        signer,
        clock,
      );
      ({ referrer } = made);
      bundle = made.bundle;
    }
    attached.push({
      name,
      repository,
      digest,
      waybillDigest: referrer,
      reused: existing !== undefined,
    });
  }
  return attached;
}

/**
 * Reads the waybill of an image, as promotion does: signed by an allowed signer, about this image, for this
 * source, commit and application. Where several are good, they must name the same images, and the newest is
 * given.
 * @param client the client of the image's registry
 * @param image the image by digest
 * @param expectation signers and source
 * @returns what it says and who signed it
 * @throws WAYBILL_MISSING, WAYBILL_INVALID, WAYBILL_AMBIGUOUS, SIGNATURE_WRONG_SOURCE, SIGNATURE_WRONG_KEY,
 *   SIGNATURE_INVALID, SIGNATURE_WRONG_SUBJECT, REFERRERS_TOO_MANY
 */
async function readWaybill(
  client                ,
  image                                              ,
  expectation                      ,
)                           {
  const signers = (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .allowedSigners */ .m9)(expectation.signers);
  const read = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .readStatements */ .bA)(client, image, waybillPredicateType, signers);
  const rejected = [...read.rejected];
  const good                    = [];
  for (const item of read.found) {
    try {
      const waybill = judgeWaybill(item, expectation);
      const { signer, referrer: waybillDigest } = item;
      good.push({ waybill, signer: signer.name, keyId: signer.keyId, waybillDigest, rejected });
    } catch (error) {
      if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .isWaybillError */ .xS)(error)) throw error;
      rejected.push({ digest: item.referrer, code: error.code, message: error.message });
    }
  }
  const newest = good.sort((a, b) => (a.waybill.createdAt < b.waybill.createdAt ? 1 : -1))[0];
  if (newest === undefined) throw refusal(image, rejected, read.unread);
  refuseAmbiguity(image, good);
  return newest;
}

function judgeWaybill(
  { statement, signer }                                                ,
  expectation                      ,
)          {
  const waybill = parseWaybill(statement.predicate);
  const differences = (0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_5__/* .differingClaims */ .gK)(waybill, expectation);
  if (differences.length > 0) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)('SIGNATURE_WRONG_SOURCE', {
      message: `Expected ${differences.join('; ')}, in the waybill by ${signer.name}.`,
      remedy: 'Promote only what the release stage of this repository released.',
    });
  }
  const subjects = statement.subject.map(({ digest }) => `sha256:${digest['sha256'] ?? ''}`).sort();
  const images = [...new Set        (waybill.images.map(({ digest }) => digest))].sort();
  if (subjects.join() === images.join()) return waybill;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)('WAYBILL_INVALID', {
    message: `Expected the waybill's subjects to be exactly its images (${images.join(', ')}); found ${subjects.slice(0, 64).join(', ')}.`,
    remedy: 'Run the release stage for this commit again: it writes a new waybill.',
  });
}

/** Two waybills by allowed signers that name different images: which one is the release cannot be known. */
function refuseAmbiguity(
  image                                              ,
  good                            ,
)       {
  const sets = new Set(good.map(({ waybill }) => (0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)(sortedImages(waybill))));
  if (sets.size <= 1) return;
  const digests = good.map(({ waybillDigest }) => waybillDigest);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)('WAYBILL_AMBIGUOUS', {
    message: `Expected every good waybill of ${image.repository}@${image.digest} to name the same images; ${digests.join(' and ')} differ.`,
    remedy:
      "Compare them with the ledger's claim of this commit, and delete the wrong referrer in the registry.",
    facts: { repository: image.repository, digest: image.digest, waybills: digests },
  });
}

function refusal(
  image                                              ,
  rejected                             ,
  unread        ,
)        {
  const name = `${image.repository}@${image.digest}`;
  if (unread > 0) return (0,_verify_image_js__WEBPACK_IMPORTED_MODULE_8__/* .tooManyReferrers */ .Sx)(name, unread);
  const closest = (0,_verify_image_js__WEBPACK_IMPORTED_MODULE_8__/* .closestFault */ .CI)(rejected);
  if (closest !== undefined) {
    return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)(closest.code, {
      message: `${name}: ${closest.message}`,
      remedy:
        'Check the policy (signers) and who pushed to the registry; then run the release stage for this commit again.',
      facts: {
        repository: image.repository,
        digest: image.digest,
        rejected: rejected.slice(0, 16).map(({ digest, code }) => `${digest} ${code}`),
      },
    });
  }
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)('WAYBILL_MISSING', {
    message: `Expected ${name} to carry its release's waybill; none is attached to it.`,
    remedy: 'Run the release stage for this commit again: it attaches what is missing.',
    facts: { repository: image.repository, digest: image.digest },
  });
}

function parseWaybill(value         )          {
  const result = waybillSchema.safeParse(value);
  if (result.success) return result.data;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .z)('WAYBILL_INVALID', {
    message: `Expected a waybill of the form that Waybill writes; ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .describeIssues */ .w)(result.error).join('; ')}.`,
    remedy: 'Run the release stage for this commit again with this version of Waybill.',
  });
}

function sameContent({ statement }                             , wanted        )          {
  const result = waybillSchema.safeParse(statement.predicate);
  return result.success && lastingContent(result.data) === wanted;
}

/** What two waybills of one release have in common, whichever run wrote them. */
function lastingContent(waybill         )         {
  const { application, commit, source, contracts } = waybill;
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)({ application, commit, source, contracts, images: sortedImages(waybill) });
}

function sortedImages({ images }         )                    {
  return [...images].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every digest once: two images of one release may be the same bytes. */
function subjectsOf({ images }         )                                     {
  const byDigest = new Map(images.map(({ digest, repository }) => [digest, repository]));
  return [...byDigest].map(([digest, name]) => ({ digest, name }));
}


/***/ })

};
