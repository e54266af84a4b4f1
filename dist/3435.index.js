export const id = 3435;
export const ids = [3435];
export const modules = {

/***/ 45:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   fr: () => (/* binding */ dependsOn),
/* harmony export */   nB: () => (/* binding */ learn)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4142);



/** Something that was to be learned: its value, or why it is not known. */
                                         

                           
                       
                    
 

/** A fact that could not be learned. Every gate that needs it refuses (law 7). */
                          
                        
                                                     
                        
                           
                          
 

/**
 * @param value what was learned
 * @returns the fact
 */
function known   (value   )           {
  return { known: true, value };
}

/**
 * @param error what stood in the way
 * @returns the fact that is not known
 */
function unknown(error         )          {
  if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error)) {
    return { known: false, code: error.code, message: error.message, remedy: error.remedy };
  }
  return {
    known: false,
    code: 'INTERNAL',
    message: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error),
    remedy: 'Run it again; if it stays so, report it as a fault of Waybill.',
  };
}

/**
 * @param what a fact that follows from another one
 * @param cause why that one is not known
 * @returns the fact, not known: its gate is not judged, and says so in one line with the others
 */
function dependsOn(what        , { message, remedy, code }         )          {
  return unknown(
    (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .gateError */ .e)('FACT_DEPENDS', {
      message: `It depends on ${what} (${code}): ${message}`,
      remedy,
    }),
  );
}

/**
 * Learns one fact, so that its failure does not hide the others.
 * @param signal a cancelled run ends; it does not turn into facts that are not known
 * @param learn reads it
 * @returns the fact
 * @throws the signal's reason
 */
async function learn   (signal             , learn                  )                   {
  try {
    signal.throwIfAborted();
    return known(await learn());
  } catch (error) {
    signal.throwIfAborted();
    return unknown(error);
  }
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ shortPlanName),
/* harmony export */   HN: () => (/* binding */ planDeployment),
/* harmony export */   SH: () => (/* binding */ planHash),
/* harmony export */   ux: () => (/* binding */ isNothingToDo)
/* harmony export */ });
/* unused harmony export planSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3509);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4142);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
                                                    




                                                       
                                                           

/** The version of the form of a plan, which its hash covers. */
const planSchema = 'waybill.plan/1';

/** One value of desired state: what the file says now, and what it is to say. */
                                
                        
                            
                                  
                         
                                                                               
                                 
                         
 

/** What a plan would do, and from where: what people approve. */
                       
                                     
                               
                               
                                        
                                  
                             
                             
                          
                                
                         
                            
      
                                             
                        
                                                                       
                                    
                                                                                             
                                 
                                                                                                                
                               
    
                                                                   
                     
                                
                               
                                                                                   
           
                                                     
                                 
                                                                                                        
                                     
                          
 

/**
 * Plans a deployment. Where a run goes on with one that has written desired state already, or whose proposal was
 * merged, the *from* values are those that were recorded then: so the plan, its hash and its approvals stay the same (law 5).
 * @param facts what was learned
 * @returns the plan; not known where something that it needs is not
 */
function planDeployment(facts                )             {
  const { request, environment, policy, current, changes, migrations } = facts;
  const release = releaseOf(facts);
  if (!policy.known) return policy;
  if (!environment.known) return environment;
  if (!release.known) return release;
  if (!current.known) return current;
  if (!changes.known) return changes;
  if (!migrations.known) return migrations;
  if (environment.value === undefined) {
    return impossible(`the policy has no environment ${request.environment}`);
  }
  const { active, resuming } = current.value;
  const { application, commit, images } = release.value;
  return (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({
    schema: planSchema,
    application,
    environment: environment.value.name,
    kind: request.kind,
    delivery: environment.value.delivery,
    commit,
    images: images.map(({ name, repository, tag, digest }) => ({ name, repository, tag, digest })),
    changes: changes.value.map((change) => asRecorded(change, resuming)),
    migrations: { run: migrations.value, ...(schemaOfRollback(facts) ?? schemaVersions(active)) },
    current: active === undefined ? null : shortOf(active),
    undoes: facts.rollback?.known === true ? (facts.rollback.value.undoes ?? null) : null,
    ...overridesOf(request),
    policy: policy.value.hash,
  });
}

/**
 * The hash that an approval is bound to: environment, release digests, the *from* values of every key,
 * migrations, current deployment, policy. Not time, run, head of the ops repository, or what gates say.
 * @param plan the plan
 * @returns the sha256 of its canonical JSON
 */
function planHash(plan      )         {
  const images = plan.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const changes = plan.changes
    .map(({ file, selector, image, before }) => (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ file, selector, image, before }))
    .sort();
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ ...plan, images, changes }));
}

/**
 * @param hash a plan's hash
 * @returns its first 12 digits: short enough for the name of a job, where an approver reads it
 */
function shortPlanName(hash        )         {
  return hash.slice('sha256:'.length, 'sha256:'.length + 12);
}

/**
 * @param plan the plan
 * @returns whether the environment runs exactly this already and no value would change
 */
function isNothingToDo(plan      )          {
  return (
    plan.current !== null &&
    plan.current.commit === plan.commit &&
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .sameImages */ .$j)(plan.current.images, plan.images) &&
    plan.changes.every(({ before, after }) => before === after)
  );
}

/** As they were asked for, whether or not they are needed now: a window may begin between plan and start. */
function overridesOf({ overrides = {} }                           )                          {
  return Object.keys(overrides).length === 0 ? {} : { overrides };
}

function releaseOf({ request, release, rollback }                )                {
  if (request.kind === 'rollback') {
    if (rollback === undefined) return impossible('what to go back to was not asked');
    return rollback.known
      ? (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(rollback.value.target.release)
      : (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .dependsOn */ .fr)('what to go back to', rollback);
  }
  if (!release.known) return release;
  return release.value === undefined
    ? impossible('the ledger has no release of the commit')
    : (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(release.value.release);
}

function asRecorded(change               , resuming                              )                {
  const made = recordedChanges(resuming)?.find(
    ({ file, selector }) => file === change.file && selector === change.selector,
  );
  const isWritten = made?.after === change.after && change.before === change.after;
  return made !== undefined && isWritten ? { ...change, before: made.before } : change;
}

/** What was written, or what was proposed: once a pull request is merged, desired state does not say any more. */
function recordedChanges(resuming                              )                                {
  if (resuming === undefined) return undefined;
  return (
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(resuming, 'desired')?.changes ??
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(resuming, 'proposed')?.changes
  );
}

/** The schema that a rollback meets, and the one on which its target ran: a rollback moves none. */
function schemaOfRollback({
  schema,
}                )                                                         {
  if (schema?.known !== true) return undefined;
  return { from: schema.value.now ?? null, to: schema.value.target ?? null };
}

/** What the last deployment left; `to` is known only where an engine can tell it beforehand. */
function schemaVersions(active                              )                                    {
  if (active === undefined) return { from: null, to: null };
  const migration =
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(active, 'rolling-out')?.migration ??
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(active, 'desired')?.migration;
  return { from: migration?.versionAfter ?? null, to: null };
}

function shortOf(active                  )                               {
  const images = active.release.images.map(({ name, digest }) => ({ name, digest }));
  return { deployment: active.id, commit: active.commit, images };
}

function impossible(problem        )          {
  return (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(
    (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .gateError */ .e)('PLAN_IMPOSSIBLE', {
      message: `Expected enough facts to plan; ${problem}.`,
      remedy: 'See what the gates say.',
    }),
  );
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


/***/ })

};
