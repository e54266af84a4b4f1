export const id = 2132;
export const ids = [2132];
export const modules = {

/***/ 69077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19985);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95010);
/* harmony import */ var _waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8069);
/* harmony import */ var _waybill_stage_steps_await_ready__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30062);




                                                  

/** Waits until the release itself answers as ready. */
async function run(given                              )                         {
  const { inputs, context } = given;
  const evidence = await (0,_waybill_stage_steps_await_ready__WEBPACK_IMPORTED_MODULE_0__/* .awaitReadyStep */ .Q)((0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__.connect)((0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .connectionSettings */ .Q)(given)), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    ...(inputs.deployment === undefined ? {} : { deployment: inputs.deployment }),
    ...(inputs.timeout === undefined ? {} : { timeoutMilliseconds: inputs.timeout }),
  });
  given.output('evidence', JSON.stringify(evidence));
  given.output('observations', String(evidence.observations));
  const elapsed = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(evidence.durationMilliseconds);
  const message = `${inputs.environment} is ready as ${evidence.identity.seen} after ${elapsed} and ${String(evidence.observations)} answers.`;
  given.summarize([
    { kind: 'heading', text: `${inputs.environment}: ready` },
    { kind: 'text', text: `${message} (${evidence.identity.where})` },
  ]);
  return { decision: 'done', message };
}


/***/ }),

/***/ 19985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ connectionSettings)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75907);
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

/***/ 78894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   Xd: () => (/* binding */ policyFile),
/* harmony export */   jA: () => (/* binding */ migrationsFor),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(523);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53396);
                                                                 


                                                              

/** The policy as a file of its own, in the ops repository. */
const policyFile = 'waybill-policy.yaml';

/**
 * @param config waybill.yaml of the protected branch's head (law 3: never of the deployed commit)
 * @returns the policy in it, where the ops repository has none
 */
function policyOf(config                   )                     {
  return config.policy;
}

/**
 * @param policy the policy
 * @param name the name of an environment
 * @returns the environment
 * @throws ENVIRONMENT_UNKNOWN with what was probably meant
 */
function environmentOf(policy        , name        )              {
  const found = policy.environments.find((environment) => environment.name === name);
  if (found !== undefined) return found;
  const known = policy.environments.map((environment) => environment.name);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .F)('ENVIRONMENT_UNKNOWN', {
    message: `Expected an environment of the policy, found ${JSON.stringify(name.slice(0, 100))}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(name, known)}.`,
    remedy: 'Name an environment that the policy lists, or add it there.',
    facts: { environment: name.slice(0, 100), known },
  });
}

/**
 * @param environment an environment
 * @param config the application
 * @returns whether we run the migrator for it: before the rollout, or not at all
 */
function migrationsFor(
  environment             ,
  config                   ,
)                    {
  return environment.migrations ?? (config.migrations === undefined ? 'none' : 'before');
}


/***/ }),

/***/ 58657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ withTrustedRoots)
/* harmony export */ });
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39118);

                                                 
                                                                      

/**
 * Reads the trusted roots that a policy names, from where the policy's ops repository is read.
 * @param policy a policy as it is written
 * @param read gives a file of the ops repository, at the commit of the policy; undefined where there is none
 * @returns the policy with what the files hold; one that is missing stays without, and nothing that it would make
 *   believed is
 * @throws what `read` throws
 */
async function withTrustedRoots(
  policy        ,
  read                                                   ,
)                  {
  const files = new Set(policy.signers.filter(isKeyless).map(({ keyless }) => rootFile(keyless)));
  if (files.size === 0) return policy;
  const texts = new Map(
    await Promise.all([...files].map(async (file) => [file, await read(file)]         )),
  );
  const signers = policy.signers.map((signer)                => {
    if (!isKeyless(signer)) return signer;
    const { trust } = signer.keyless;
    const bytes = texts.get(trust.root.file);
    const text = bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
    const root = { ...trust.root, text };
    return { ...signer, keyless: { ...signer.keyless, trust: { ...trust, root } } };
  });
  const complete = { ...policy, signers };
  const origin = (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .y)(policy);
  if (origin !== undefined) (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberOrigin */ .A)(complete, origin);
  return complete;
}

function isKeyless(signer               )                          {
  return 'keyless' in signer;
}

function rootFile({ trust }                          )         {
  return trust.root.file;
}


/***/ }),

/***/ 18656:
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

/***/ 24142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ gateError)
/* harmony export */ });
/* unused harmony export gateErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `gate` throws. */
const gateErrorCodes = {
  GATE_REFUSED:
    'At least one gate refused the promotion or rollback; the message lists each of them.',
  POLICY_MISSING:
    "Neither the ops repository nor the protected branch's waybill.yaml holds a policy.",
  POLICY_UNPROTECTED:
    'The policy would be read from a branch that the forge does not protect, so anyone could have written it.',
  DESIRED_STATE_INCOMPLETE:
    "The ops repository's branch or one of the desired-state files of the environment does not exist.",
  POLICY_UNREACHABLE:
    "The ops repository holds no policy, and the application's repository, which may, cannot be reached.",
  DESCRIPTION_MISSING:
    "A release's description is neither in the application's repository nor in the signed waybill.",
  ROLLBACK_TARGET_UNKNOWN: 'The ledger has nothing that the environment could go back to.',
  LEDGER_CONTRADICTS:
    'Records of the ledger contradict each other: one of them was put back to an earlier state, or taken away.',
  ROLLBACK_TOO_FAR:
    'More deployments came since the target than are read, so the schema that it would meet is not known.',
  FACT_NOT_ASKED: 'The fact is not needed for this request, so it was not asked for.',
  FACT_DEPENDS: 'The fact could not be learned because another one is not known.',
  PLAN_IMPOSSIBLE: 'Too little is known to say what would be deployed.',
  PLAN_CHANGED: 'The plan is not the one that was checked or approved: its hash is another one.',
  COMMIT_INCOMPLETE: 'The repository has a merge, and not the commits that it merged.',
}                              ;

/** Makes the errors of `gate`. */
const gateError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(gateErrorCodes);


/***/ }),

/***/ 92553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ opsHead),
/* harmony export */   T4: () => (/* binding */ readPolicy),
/* harmony export */   nS: () => (/* binding */ policyUnreachable)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78894);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58657);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42795);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18656);
/* harmony import */ var _waybill_forge__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25355);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24142);
/* harmony import */ var _protected_head_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37392);




                                             
                                                                      


/**
 * Reads the policy: `waybill-policy.yaml` at the head of the ops repository's branch, or else `policy:` of the
 * description at the protected branch's head (design, "Whose policy?"). Never of the commit that is deployed:
 * its author could weaken it, and a rollback would revive an old one.
 * @param ports the ops repository and the application's forge
 * @param request which application
 * @param protectedHead reads the description; asked only where the ops repository has no policy
 * @returns the policy, where it came from, and its hash
 * @throws POLICY_MISSING, POLICY_UNREACHABLE, POLICY_UNPROTECTED, DESIRED_STATE_INCOMPLETE (no such ops branch), CONFIG_INVALID
 */
async function readPolicy(
  ports                                  ,
  request                                            ,
  protectedHead                               = () => (0,_protected_head_js__WEBPACK_IMPORTED_MODULE_0__/* .readProtectedHead */ .X)(ports, request),
)                       {
  const commit = await opsHead(ports.ops);
  const read = (file        )                              =>
    ports.ops.repository.readFile(commit, file, { lazy: true });
  const bytes = await read(_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd);
  if (bytes !== undefined) {
    const policy = await (0,_waybill_config__WEBPACK_IMPORTED_MODULE_2__/* .withTrustedRoots */ .l)((0,_waybill_config__WEBPACK_IMPORTED_MODULE_3__/* .parsePolicy */ .ON)(bytes.toString('utf8'), _waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd), read);
    return { policy, source: { kind: 'ops', file: _waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd, commit }, hash: hashOf(policy) };
  }
  const { config, head, file, branch } = await protectedHead().catch((error         ) => {
    throw (0,_waybill_forge__WEBPACK_IMPORTED_MODULE_4__/* .isUnreachable */ .R)(error) ? policyUnreachable(error) : error;
  });
  const written = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(config);
  if (written === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .gateError */ .e)('POLICY_MISSING', {
      message: `Expected ${_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd} in the ops repository, or \`policy:\` in ${file} at the head of ${branch}; found neither.`,
      remedy: `Write ${_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd} into the ops repository: its environments, approvers and signers.`,
      facts: { opsCommit: commit, branch, head },
    });
  }
  const policy = await (0,_waybill_config__WEBPACK_IMPORTED_MODULE_2__/* .withTrustedRoots */ .l)(written, read);
  return { policy, source: { kind: 'application', file, commit: head }, hash: hashOf(policy) };
}

/**
 * @param cause why the application's repository cannot be reached
 * @returns the error for a policy that may be there
 */
function policyUnreachable(cause         )        {
  const why = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(cause) ? ` (${cause.code})` : '';
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .gateError */ .e)('POLICY_UNREACHABLE', {
    message: `Expected ${_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd} in the ops repository, since the application's repository cannot be reached${why}; there is none.`,
    remedy: `Commit the policy as ${_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd} to the ops repository in a reviewed change (the same text as under \`policy:\`, with \`version: 1\`), or make the application's repository reachable again.`,
    ...(cause instanceof Error ? { cause } : {}),
  });
}

/**
 * @param ops the ops repository and its branch
 * @returns the head of the branch
 * @throws DESIRED_STATE_INCOMPLETE where the branch does not exist
 */
async function opsHead({ repository, branch }                  )                     {
  const head = await repository.readRef(`refs/heads/${branch}`);
  if (head !== undefined) return head;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .gateError */ .e)('DESIRED_STATE_INCOMPLETE', {
    message: `Expected a branch ${branch} in the ops repository ${repository.url}; there is none.`,
    remedy: 'Push the branch with the desired state, or correct `ops.branch`.',
    facts: { branch },
  });
}

/** What the policy says, not how it is written: a comment changes no approval. */
function hashOf(policy        )                      {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .d)(policy));
}


/***/ }),

/***/ 37392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readProtectedHead),
/* harmony export */   m: () => (/* binding */ defaultConfigFile)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42795);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24142);

                                               

                                             
                                                         

/** The application's description where nobody can change it alone. */
                                
                                                               
                          
                           
                                     
                        
 

/** Where the description lies unless the request says otherwise. */
const defaultConfigFile = 'waybill.yaml';

/**
 * Finds the protected branch without believing the caller: the head of the repository's default branch says
 * which one it is, and that branch's own head gives the description. So no branch can declare itself the
 * protected one. Where the default branch cannot be seen, the branch that was named must name itself.
 * @param ports the application's forge
 * @param request which branch the caller means
 * @returns branch, head and description
 * @throws POLICY_UNPROTECTED where the forge keeps no rule on that branch, and what reading throws
 */
async function readProtectedHead(
  { forge }                          ,
  request                                            ,
)                         {
  const file = request.configFile ?? defaultConfigFile;
  const first = (await forge.defaultBranch()) ?? request.branch;
  const configured = await readAt(forge, first, file);
  const branch = configured.config.branch;
  const own = branch === first ? configured : await readAt(forge, branch, file);
  if (!own.protected) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gateError */ .e)('POLICY_UNPROTECTED', {
      message: `Expected the forge to protect ${branch}, from which the policy would be read; it keeps no rule on it${own.remark}.`,
      remedy:
        'Protect the branch in the forge, or keep the policy in the ops repository (waybill-policy.yaml).',
      facts: { branch },
    });
  }
  return { branch, head: own.head, config: own.config, file };
}

                            
                           
                                     
                              
                          
 

async function readAt(
  forge                    ,
  branch        ,
  file        ,
)                            {
  const facts = await forge.branch(branch);
  if (facts === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gateError */ .e)('POLICY_MISSING', {
      message: `Expected a branch ${branch} with ${file}; the repository has no such branch.`,
      remedy: 'Correct `branch` in the description on the default branch.',
      facts: { branch },
    });
  }
  const bytes = await forge.readFile(facts.head, file);
  if (bytes === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gateError */ .e)('POLICY_MISSING', {
      message: `Expected ${file} at the head of ${branch} (${facts.head}); it is not there.`,
      remedy: 'Merge the description into the protected branch.',
      facts: { branch, head: facts.head, file },
    });
  }
  const config = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .parseApplicationConfig */ .m0)(Buffer.from(bytes).toString('utf8'), file);
  const remark = facts.remark === undefined ? '' : ` (${facts.remark})`;
  return { head: facts.head, config, protected: facts.protected, remark };
}


/***/ }),

/***/ 27767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ bringLedger),
/* harmony export */   J: () => (/* binding */ askEarly)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67528);

                                                    

/** In milliseconds: looking into the cache, and starting git. */
const shortWhile = 3;

/**
 * Asks the application's repository for what every step of a release asks first, while the rest of the program is
 * still being loaded. Whoever needs an answer asks for it as ever, and gets it, or its failure, sooner.
 * @param connections the systems of the release
 * @param commit the released commit
 * @returns ends when the questions are on their way: what is loaded after that costs no waiting
 */
async function askEarly(connections             , commit           )                {
  const questions = [
    connections.configAt(commit),
    connections.applicationGit().then(async (git) => git.readCommit(commit)),
    connections.protectedConfig(),
  ];
  for (const question of questions) question.catch(() => undefined);
  await connections.applicationGit().catch(() => undefined);
  await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy)(shortWhile, connections.settings.signal);
}

/**
 * Brings the ledger's branch, whose head came along with the question for the policy's, while the policy is read: it
 * says whose records count, and not what they are.
 * @param connections the systems of a deployment
 */
async function bringLedger({ home }             )                {
  const [{ ops }, repository] = await Promise.all([home.names(), home.opsGit(), home.opsHead()]);
  // The policy's own fetch goes first: it is what everything else waits for.
  await new Promise      ((resolve) => setImmediate(resolve));
  await repository.prefetch(`refs/heads/${ops.ledger}`);
}


/***/ }),

/***/ 37902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ prepareNetwork)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_tls_, 2);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/network-settings.js



/** What of the system's settings this Node.js can take over, and what it cannot. */
                                  
                                                                    
                                                  
                                                                                               
                                             
 

/**
 * Lets fetch use what the machine is set to: the proxy of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, and the
 * certificate authorities that the system trusts. Call it once, before the first request.
 *
 * - Proxy: http.setGlobalProxyFromEnv (https://nodejs.org/api/http.html#httpsetglobalproxyfromenvproxyenv).
 *   A Node.js without it, but from 22.21 or 24.0, does the same when NODE_USE_ENV_PROXY=1 is set *before*
 *   it starts; older ones need a network that routes without a proxy.
 * - Authorities: tls.setDefaultCACertificates from 22.19 and 24.5
 *   (https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts). Older ones read NODE_EXTRA_CA_CERTS
 *   when they start, as all do.
 * @param environment where the proxy's variables are
 * @returns what could be taken over
 */
function useSystemNetworkSettings(
  environment                    = process.env,
)                  {
  return { proxy: useSystemProxy(environment), authorities: useSystemAuthorities() };
}

/** The typings are those of a newer Node.js than the oldest that runs this. */
const newerHttp                                                      = external_node_http_namespaceObject;
const newerTls                                                                              = external_node_tls_namespaceObject;

/**
 * @param environment where the proxy's variables are
 * @returns whether fetch uses the proxy from now on
 */
function useSystemProxy(environment                   )                           {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (names.every((name) => (environment[name] ?? '') === '')) return 'none';
  // Node.js has read the variables itself when it started.
  if (environment['NODE_USE_ENV_PROXY'] === '1') return 'used';
  if (newerHttp.setGlobalProxyFromEnv === undefined) return 'unsupported';
  newerHttp.setGlobalProxyFromEnv(environment);
  return 'used';
}

/** Trusts what the system trusts from now on; reading its store takes about a tenth of a second. */
function useSystemAuthorities()                                 {
  const { getCACertificates, setDefaultCACertificates } = newerTls;
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) return 'bundled';
  // The default ones hold those of NODE_EXTRA_CA_CERTS already.
  const all = [...getCACertificates('default'), ...getCACertificates('system')];
  setDefaultCACertificates([...new Set(all)]);
  return 'system';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/network.js

                                                                   

/** Hosts whose certificates every Node.js knows: only something in between would need the system's store. */
const publicHosts                      = new Set(['github.com', 'ghcr.io', 'docker.io']);

const prepared = { proxy: 'unknown', authorities: false };

/**
 * Lets requests that leave this machine use its proxy and the certificate authorities that it trusts. Each is
 * done once in a process; where a proxy is set that this Node.js cannot use, the log says so.
 * @param settings where that is said
 * @param host the host that is about to be asked
 */
function prepareNetwork(
  { progress }                                      ,
  host        ,
)       {
  if (prepared.proxy === 'unknown') {
    prepared.proxy = useSystemProxy(process.env);
    if (prepared.proxy === 'unsupported') {
      progress.detail(
        'HTTPS_PROXY is set, and this Node.js cannot use it: set NODE_USE_ENV_PROXY=1 for the job, or use Node 24.',
      );
    }
  }
  if (prepared.authorities || (prepared.proxy === 'none' && publicHosts.has(host))) return;
  prepared.authorities = true;
  useSystemAuthorities();
}


/***/ }),

/***/ 22408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ buildRegistries),
  aL: () => (/* binding */ registryConnection),
  Qn: () => (/* binding */ registryCredentials),
  U$: () => (/* binding */ registryHost)
});

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/registry-client.js + 15 modules
var registry_client = __webpack_require__(62225);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var src_secret = __webpack_require__(1715);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/error-codes.js
var error_codes = __webpack_require__(45454);
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
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 78367));
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

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(37902);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/registry-connection.js

                                                                   


/**
 * @param settings how registries are reached
 * @param images the images of a release
 * @returns how their own registries are reached, and those of what they stand on: the account that was given is for the
 *   images' registries, another one never sees it
 */
function buildRegistries(
  settings                    ,
  images                                            ,
)                                   {
  const own = new Set(images.map(({ repository }) => registryHost(repository)));
  const { registryUsername: _username, registryPassword: _password, ...others } = settings;
  const ofImages = registryConnection(settings);
  const ofBases = registryConnection(others);
  return (host) => (own.has(host) ? ofImages(host) : ofBases(host));
}

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
  const credentials = registryCredentials(settings);
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
 * @param settings how registries are reached
 * @returns who asks a registry: the account that was given, else that of the Docker configuration
 */
function registryCredentials({
  registryUsername: username,
  registryPassword: password,
}                    )                   {
  return username === undefined || password === undefined
    ? dockerConfigCredentials()
    : basicCredentials(username, password);
}

/**
 * @param repository an image's repository, `host[:port]/path`
 * @returns its registry's host
 */
function registryHost(repository        )         {
  return repository.slice(0, repository.indexOf('/'));
}


/***/ }),

/***/ 12299:
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
