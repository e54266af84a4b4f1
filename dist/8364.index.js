(function (exports, __distFolder) {'use strict';
exports.ids = [8364];
exports.modules = {

/***/ 13671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35665);
/* harmony import */ var _waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8069);
/* harmony import */ var _waybill_stage_steps_open_ops_pr__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69283);



                                                  

/** Proposes the release as one pull request, or records its merge; waits for that where it is asked to. */
async function run(given                              )                         {
  const { inputs, context } = given;
  given.output('merged', 'false');
  given.output('migration-follows', 'false');
  const step = await (0,_waybill_stage_steps_open_ops_pr__WEBPACK_IMPORTED_MODULE_0__/* .proposeStep */ .t)((0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__.connect)(await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .writingSettings */ .a)(given)), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    deployment: inputs.deployment,
    waitMilliseconds: inputs['merge-wait'],
  });
  const { pullRequest, opsCommit, changed } = step;
  const isMerged = opsCommit !== undefined;
  given.output('pull-request', pullRequest === undefined ? '' : String(pullRequest.number));
  given.output('head', pullRequest?.headSha ?? '');
  given.output('state', pullRequest?.state ?? '');
  given.output('merged', String(isMerged));
  given.output('ops-commit', opsCommit ?? '');
  given.output('migration-follows', String(step.migrationFollows));
  const message = describe(step);
  const notes = [step.notAutomatic, step.remark].filter((note) => note !== undefined);
  given.summarize([
    {
      kind: 'heading',
      text:
        pullRequest === undefined
          ? 'No pull request'
          : `Pull request ${String(pullRequest.number)}: ${pullRequest.state}`,
    },
    {
      kind: 'text',
      text: pullRequest === undefined ? message : `${pullRequest.title} (${pullRequest.url})`,
    },
    ...notes.map((text) => ({ kind: 'text'         , text })),
  ]);
  return {
    decision: changed ? 'done' : 'unchanged',
    message,
    facts: { pullRequest: pullRequest?.number ?? null, state: pullRequest?.state ?? null },
  };
}

function describe({ pullRequest, opsCommit, remark }             )         {
  const why = remark === undefined ? '' : ` (${remark})`;
  if (pullRequest === undefined)
    return `Desired state says this release, without a pull request: ${opsCommit ?? ''}.`;
  const name = `Pull request ${String(pullRequest.number)}`;
  if (opsCommit !== undefined) return `${name} is merged: ${opsCommit}.`;
  return pullRequest.state === 'open'
    ? `${name} proposes this release and waits for its merge${why}: ${pullRequest.url}`
    : `${name} is ${pullRequest.state}${why}: ${pullRequest.url}`;
}


/***/ }),

/***/ 87201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ commitIdentity)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4438);
                                            
                                                                                            


/** The inputs of `commitInputs`, and of `commitThroughInput` where an action writes desired state; parsed. */
                               
                                                    
                                                             
                                                               
                                            
 

/** How each kind of key begins; the key itself says which it is. */
const headers = {
  ssh: '-----BEGIN OPENSSH PRIVATE KEY-----',
  openpgp: '-----BEGIN PGP PRIVATE KEY BLOCK-----',
}         ;

/**
 * @param inputs the inputs of `commitInputs`, and of `commitThroughInput`
 * @returns who is named as the author of desired-state commits, which key signs what is pushed, and how desired state is
 *   committed, as a part of the connection's settings; absent where not given
 * @throws ACTION_INPUT_INVALID for a key that is neither of the two, and for an author whom a forge would not name
 */
function commitIdentity(
  inputs              ,
)                                                                               {
  const author = inputs['commit-author'];
  const key = inputs['commit-signing-key'];
  const commitThrough = inputs['commit-through'];
  if (commitThrough === 'api' && author !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
      message:
        'Expected no `commit-author` with `commit-through: api`: the forge names the account of the token as the author of what it commits.',
      remedy: 'Leave `commit-author` empty, or commit through `push`.',
    });
  }
  return {
    ...(commitThrough === undefined ? {} : { commitThrough }),
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

/***/ 16714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ keylessOptions),
/* harmony export */   c: () => (/* binding */ witnessAddresses)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75907);
/* harmony import */ var _runner_token_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96167);

                                              
                                                                              
                                                             


/** What an action's run gives to whoever signs. */
                             
                               
                                              
 

/**
 * @param services where the run gets its certificate
 * @param run the action's run
 * @param environment the runner's, which says where it gives tokens
 * @param otherwise what to do where the forge has no OIDC issuer
 * @returns what a keyless signer needs
 * @throws IDENTITY_TOKEN_MISSING
 */
function keylessOptions(
  services                 ,
  run            ,
  environment                   ,
  otherwise        ,
)                 {
  const { signal } = run;
  const endpoint = (0,_runner_token_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerTokenEndpoint */ .T)(environment, otherwise);
  return {
    ...witnessAddresses(services, run),
    fulcio: { url: services.fulcio },
    signal,
    token: async () => {
      const { requestRunnerToken, sigstoreAudience } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 34650));
      const token = await requestRunnerToken(endpoint, sigstoreAudience, { signal });
      (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq)(token.reveal());
      return token;
    },
  };
}

/**
 * @param services who says when something was signed
 * @param run the action's run, which is told when the log is left out
 */
function witnessAddresses(
  { rekor, rekorWhenDown, timestamp }                                 ,
  { progress }            ,
)                   {
  return {
    ...(rekor === undefined ? {} : { rekor: { url: rekor, whenDown: rekorWhenDown } }),
    ...(timestamp === undefined ? {} : { timestamp: { url: timestamp } }),
    onLogSkipped: (reason) => {
      progress.detail(`The log is left out, the timestamp suffices. ${reason}`);
    },
  };
}


/***/ }),

/***/ 96167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ runnerTokenEndpoint)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1715);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);

                                                           


/**
 * @param environment the runner's
 * @param otherwise what to do where the forge has no OIDC issuer, for the remedy
 * @returns where the runner gives OIDC tokens to this job
 * @throws IDENTITY_TOKEN_MISSING
 */
function runnerTokenEndpoint(
  environment                   ,
  otherwise        ,
)                {
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (url !== '' && requestToken !== '') return { url, requestToken: new _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(requestToken) };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('IDENTITY_TOKEN_MISSING', {
    message:
      'Expected the runner to give OIDC tokens (ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN); it gives none to this job.',
    remedy: `Add \`permissions: id-token: write\` to the job, and to the job that calls its workflow. Where the forge has no OIDC issuer (Gitea), ${otherwise}.`,
  });
}


/***/ }),

/***/ 91274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ ledgerSigner)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4438);
/* harmony import */ var _keyless_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16714);
                                            
                                                                                           


                                                             

/** The inputs of `ledgerKeyInputs`, parsed. */
                                  
                                            
                                                     
                                                         
 

/**
 * @param run an action's run with the inputs of `ledgerKeyInputs`
 * @param environment the process's environment: a runner says there where it gives tokens
 * @returns who signs what a step writes into the ledger, as a part of the connection's settings; empty where neither a
 *   key nor services were given: whether that is enough, the policy says
 * @throws KEY_INVALID, KEY_PASSPHRASE, ACTION_INPUT_INVALID (both), IDENTITY_TOKEN_MISSING
 */
async function ledgerSigner(
  run                                                   ,
  environment                    = process.env,
)                                                    {
  const { 'ledger-key': key, 'ledger-keyless': services } = run.inputs;
  if (key === undefined) {
    return services === undefined
      ? {}
      : { ledgerSigner: keylessRecords(services, run, environment) };
  }
  if (services !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
      message: 'Expected `ledger-key` or `ledger-keyless`, found both.',
      remedy: 'Choose one way to sign records: a key, or the run itself.',
    });
  }
  const { keySigner } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 34650));
  const passphrase = run.inputs['ledger-key-password'];
  return { ledgerSigner: keySigner(key, passphrase === undefined ? {} : { passphrase }) };
}

/** A run that writes nothing asks nobody for a token. */
function keylessRecords(
  services                 ,
  run            ,
  environment                   ,
)               {
  const options = (0,_keyless_options_js__WEBPACK_IMPORTED_MODULE_1__/* .keylessOptions */ .V)(services, run, environment, 'sign records with `ledger-key`');
  return {
    keyless: {
      authority: services.fulcio,
      connect: async () => (await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 34650))).keylessSigner(options),
    },
  };
}


/***/ }),

/***/ 9926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ toolSources)
/* harmony export */ });
                                                                             
                                               

/** The input of `toolInputs`, parsed; absent in actions that start no tools. */
                             
                                               
 

/**
 * @param inputs the inputs of `toolInputs`
 * @param context where the runner keeps tools between its jobs
 * @returns where tools come from that are not on the machine
 */
function toolSources(
  inputs            ,
  context                               ,
)                                    {
  const mirror = inputs['tools-mirror'];
  const { toolCache } = context;
  if (mirror === undefined && toolCache === undefined) return {};
  return {
    tools: {
      ...(mirror === undefined ? {} : { mirror }),
      ...(toolCache === undefined ? {} : { cacheFolder: toolCache }),
    },
  };
}


/***/ }),

/***/ 35665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writingSettings)
/* harmony export */ });
/* harmony import */ var _commit_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87201);
/* harmony import */ var _connection_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19985);
/* harmony import */ var _signing_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91274);
/* harmony import */ var _tool_sources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9926);
                                                                             





/**
 * @param run the action's run, whose inputs include `connectionInputs`, `ledgerKeyInputs` and `commitInputs`
 * @returns how the systems of a deployment are reached by a step that writes: also who signs its records, who
 *   commits, and where tools come from
 * @throws ACTION_INPUT_INVALID, KEY_INVALID, KEY_PASSPHRASE
 */
async function writingSettings(
  run                                                                               ,
)                              {
  const { inputs, context } = run;
  return {
    ...(0,_connection_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionSettings */ .Q)(run),
    ...(0,_commit_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .commitIdentity */ .a)(inputs),
    ...(0,_tool_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .toolSources */ .H)(inputs, context),
    ...(await (0,_signing_key_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerSigner */ .q)(run)),
  };
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

/***/ 49654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareEnvironments),
/* harmony export */   p: () => (/* binding */ schemaOf)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);

                                                    
                                                     

/** What an environment runs, for a comparison. */
                                      
                               
                                                             
                                                 
                               
 

/** The schema of an environment's database, as its deployments left it. */
                              
                                            
                                       
                                     
                                          
                                                                                                
                                              
 

/** An image that is not the same in two environments; undefined where one of them has none of this name. */
                                  
                        
                                    
                                  
 

/** How two environments differ, by the ledger alone. */
                                        
                                     
                                   
                               
                                    
                                              
                                                                             
                                           
 

/**
 * Compares what two environments run.
 * @param from the one that is ahead, as people read it: `staging`
 * @param to the other one: `production`
 */
function compareEnvironments(
  from                     ,
  to                     ,
)                        {
  const [one, other] = [from.active, to.active];
  return {
    from,
    to,
    sameCommit: one !== undefined && one.commit === other?.commit,
    images: imageDifferences(digestsOf(one), digestsOf(other)),
    sameSchema: isSameSchema(from.schema, to.schema),
  };
}

/**
 * Tells the schema that deployments left: that of the newest one whose migration ended, however the deployment
 * itself did.
 * @param deployments deployments of one environment, the newest first
 */
function schemaOf(deployments                             )              {
  let uncertainSince                    ;
  for (const record of deployments) {
    const left =
      (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'rolling-out')?.migration ??
      (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'desired')?.migration;
    if (left !== undefined)
      return { version: left.versionAfter, deployment: record.id, uncertainSince };
    const migrating = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'migrating');
    if (migrating !== undefined && !('skipped' in migrating)) uncertainSince = record.id;
  }
  return { version: undefined, deployment: undefined, uncertainSince };
}

function digestsOf(active                               )                              {
  return new Map(active?.images.map(({ name, digest }) => [name, digest]));
}

function imageDifferences(
  from                             ,
  to                             ,
)                             {
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .map((name) => ({ name, from: from.get(name), to: to.get(name) }))
    .filter((image) => image.from !== image.to);
}

function isSameSchema(from             , to             )                      {
  const isKnown = [from, to].every(
    ({ version, uncertainSince }) => version !== undefined && uncertainSince === undefined,
  );
  return isKnown ? from.version === to.version : undefined;
}


/***/ }),

/***/ 99651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ heldDeployment),
/* harmony export */   b: () => (/* binding */ deploymentContext)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78894);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15363);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35602);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44117);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86188);
/* harmony import */ var _policy_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99623);
/* harmony import */ var _released_description_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15714);



                                                    






/** What every step of a deployment knows: the environment by the policy of now, the release by the ledger. */
                                    
                                    
                          
                                                  
                              
                          
                                    
                                                                                                             
                                     
                            
                                     
                                  
 

/**
 * Reads what a step of a deployment needs. Policy and names come from the ops repository or the protected
 * branch, the release from the ledger, and only checks and build facts from the deployed commit.
 * @param connections the systems of the deployment
 * @param environmentName the environment
 * @param commit the deployed commit
 * @throws ENVIRONMENT_UNKNOWN, RELEASE_NOT_FOUND, RELEASE_UNDESCRIBED, and what reading throws
 */
async function deploymentContext(
  connections             ,
  environmentName        ,
  commit           ,
)                             {
  const opened = (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q9)(connections);
  const [ledger, { policy }, described, { seen, record }] = await Promise.all([
    opened,
    (0,_policy_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectPolicy */ .V)(connections),
    (0,_released_description_js__WEBPACK_IMPORTED_MODULE_2__/* .describedInRepository */ .bQ)(connections, commit),
    opened.then(async (it) => {
      const now = await it.now();
      return { seen: now, record: await now.release(commit) };
    }),
  ]);
  const environment = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(policy, environmentName);
  const claim = (0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimIn */ .aY)(record);
  if (claim === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_NOT_FOUND', {
      message: `Expected a release of commit ${commit} in the ledger, found none.`,
      remedy: 'Run the release stage for this commit first.',
      facts: { commit },
    });
  }
  const release = _waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .releaseSchema */ .By.parse({
    application: ledger.application,
    commit,
    images: claim.images,
  });
  const config = described ?? (await (0,_released_description_js__WEBPACK_IMPORTED_MODULE_2__/* .describedByWaybill */ .v7)(connections, release, policy));
  return {
    connections,
    ledger,
    seen,
    policy,
    environment,
    config,
    release,
    values: valuesOf(release, environment, claim.testedAs ?? commit),
  };
}

/** A process says the commit for which its image was built: of what was tested before a merge, that is not the merge. */
function valuesOf(release         , environment             , built           )                 {
  return {
    commit: built,
    'short-commit': built.slice(0, 12),
    tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .releaseTag */ .aF)(built),
    application: release.application,
    environment: environment.name,
    url: environment.url,
    ...Object.fromEntries(release.images.map(({ name, digest }) => [`digest:${name}`, digest])),
  };
}

/** A deployment that this run may act for, and the fence that every effect asks. */
                                 
                                    
                                                                                                            
                                        
                                      
 

/**
 * Reads the deployment that record-deployment started.
 * @param context what the step knows
 * @param id the deployment's id
 * @param from the ledger as it is now, or as the step saw it when it began: the fence asks again in any case
 * @throws DEPLOYMENT_NOT_FOUND, DEPLOYMENT_MISMATCH
 */
async function heldDeployment(
  context                   ,
  id        ,
  from               = context.ledger,
)                          {
  const { ledger, environment, release } = context;
  const [record, lock] = await Promise.all([from.deployment(id), from.lock(environment.name)]);
  if (record === undefined) throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentNotFound */ .lA)(id);
  if (record.environment !== environment.name || record.commit !== release.commit) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_MISMATCH', {
      message: `Expected the deployment ${id} to bring ${release.commit} to ${environment.name}; it brings ${record.commit} to ${record.environment}.`,
      remedy: 'Give every step of a job the same environment, commit and deployment.',
      facts: { deployment: id, environment: record.environment, commit: record.commit },
    });
  }
  const held =
    lock?.deployment === id && (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_7__/* .sameOwner */ .s0)(lock.owner, context.connections.settings.owner)
      ? lock
      : undefined;
  return {
    record,
    lock: held,
    fence:
      held === undefined ? () => Promise.reject(notHeld(id, environment.name)) : ledger.fence(held),
  };
}

function notHeld(id        , environment        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_NOT_HELD', {
    message: `Expected this run to hold the lock of ${environment} for the deployment ${id}; it does not.`,
    remedy:
      'Start the promotion again: record-deployment takes the lock and goes on from where things stand.',
    facts: { deployment: id, environment },
  });
}


/***/ }),

/***/ 53951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ closeOvertaken),
/* harmony export */   NV: () => (/* binding */ closeReplaced),
/* harmony export */   hN: () => (/* binding */ closeStaleProposals)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43509);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50141);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54152);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86188);
/* harmony import */ var _record_fence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94671);
/* harmony import */ var _ops_side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32873);

                                                         

                                                     




/**
 * Closes pull requests that propose something else than what is proposed now, each with a link: none of them may be
 * merged any more.
 * @param forge of the ops repository
 * @param replaced the open ones
 * @param reason why, with the link
 * @returns whether any was closed by this call
 */
async function closeReplaced(
  forge       ,
  replaced                        ,
  reason        ,
)                   {
  let changed = false;
  for (const { number } of replaced) {
    try {
      changed = (await forge.closePullRequest(number, reason)).changed || changed;
    } catch (error) {
      // Merged, or closed by somebody, a moment ago.
      if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error, 'FORGE_PULL_REQUEST_ENDED')) throw error;
    }
  }
  return changed;
}

/**
 * Closes what a deployment that ends leaves open: its own pull request, and those of deployments that ended before
 * while nobody was there to close them. A stale pull request must not stay mergeable. What has been merged stays. Where
 * the forge cannot be asked the log says so, and the deployment ends all the same: the next one closes them.
 * @param connections the systems of the deployment
 * @param record the deployment that ends, as it stands
 * @param why why it ends
 * @throws only the signal's reason
 */
async function closeStaleProposals(
  connections             ,
  record                  ,
  why        ,
)                {
  if (record.delivery !== 'pull-request') return;
  const { signal, progress } = connections.settings;
  try {
    const reason = `The deployment ${record.id} of ${record.environment} has ended. ${why}`;
    await closeStale(connections, record, reason.slice(0, longestReason));
  } catch (error) {
    signal.throwIfAborted();
    progress.detail(`Stale pull requests could not be closed: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
  }
}

/** A forge keeps no longer one. */
const longestReason = 2000;

async function closeStale(
  connections             ,
  record                  ,
  reason        ,
)                {
  const ops = await (0,_ops_side_js__WEBPACK_IMPORTED_MODULE_1__/* .opsSide */ .UZ)(connections, record.environment);
  const open = await (0,_ops_side_js__WEBPACK_IMPORTED_MODULE_1__/* .openProposals */ .gB)(ops);
  if (open.length === 0) return;
  const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .connectLedger */ .Q9)(connections);
  const underWay = new Set        ();
  for (const id of (await ledger.environment(record.environment))?.open ?? []) {
    const other = id === record.id ? undefined : await ledger.deployment(id);
    const proposed = other === undefined ? undefined : (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(other, 'proposed');
    if (other === undefined || proposed === undefined || !(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_4__/* .isUnfinished */ .ui)((0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_5__/* .phaseOf */ .hU)(other))) continue;
    underWay.add(other.id).add(String(proposed.pullRequest));
  }
  const stale = open.filter(
    ({ number, markers }) =>
      !underWay.has(String(number)) && !underWay.has(markers['deployment'] ?? ''),
  );
  const forge = await connections.fenced((0,_record_fence_js__WEBPACK_IMPORTED_MODULE_6__/* .recordFence */ .J)(connections, record)).opsForge();
  await closeReplaced(forge, stale, reason);
}

/**
 * Closes the pull requests of deployments that another one took the place of, where that one is not proposed itself:
 * the environment is written directly by now. A proposal is updated in place instead.
 * @param connections the systems of the deployment
 * @param ledger the application's ledger
 * @param openBefore the deployments that were under way before
 * @param started the one that was started
 */
async function closeOvertaken(
  connections             ,
  ledger              ,
  openBefore                   ,
  { deployment, environment }                                                       ,
)                {
  if (deployment.delivery === 'pull-request') return;
  for (const id of openBefore.filter((it) => !environment.open.includes(it))) {
    const record = await ledger.deployment(id);
    if (record === undefined || id === deployment.id) continue;
    const why = `Deployment ${deployment.id} of ${deployment.commit.slice(0, 12)} took its place.`;
    await closeStaleProposals(connections, record, why);
  }
}


/***/ }),

/***/ 32873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ markersOf),
/* harmony export */   UZ: () => (/* binding */ opsSide),
/* harmony export */   gB: () => (/* binding */ openProposals)
/* harmony export */ });
/* unused harmony export isProposalBranch */
                                                         
                                                  
                                                     

/** The ops repository of a proposal. */
                          
                              
                        
                               
                               
                                                                  
                        
                                                                                                          
                          
 

/**
 * @param connections the systems of the deployment
 * @param environment the environment's name
 * @returns the ops repository, and how proposals for the environment are called there
 */
async function opsSide(connections             , environment        )                   {
  const [git, forge, { application, ops }] = await Promise.all([
    connections.opsGit(),
    connections.opsForge(),
    connections.names(),
  ]);
  const branch = `waybill/propose/${application}/${environment}`;
  return { git, forge, application, environment, base: ops.branch, branch };
}

/** @returns what a program finds the environment's pull requests by */
function markersOf({
  application,
  environment,
}                                              )                                   {
  return { application, environment };
}

/**
 * @param ops the ops repository
 * @param name a branch
 * @returns whether proposals of this application and environment go there: a further one has a number, after a dot,
 *   which no name has
 */
function isProposalBranch({ branch }                         , name        )          {
  return (
    name === branch ||
    (name.startsWith(`${branch}.`) && /^[0-9]+$/.test(name.slice(branch.length + 1)))
  );
}

/**
 * Finds the open proposals of an application and environment. A person may have taken the markers out of the text, so
 * the branch tells too.
 * @param ops the ops repository
 * @returns them, the newest first
 */
async function openProposals(ops         )                                  {
  const open = await ops.forge.findPullRequests({ state: 'open', base: ops.base });
  const markers = Object.entries(markersOf(ops));
  return open.filter(
    (pullRequest) =>
      isProposalBranch(ops, pullRequest.head) ||
      markers.every(([name, value]) => pullRequest.markers[name] === value),
  );
}


/***/ }),

/***/ 27970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);


/**
 * @param record a deployment's record
 * @returns what its request said: every record begins with one
 */
function requestOf(record                  )                                    {
  const request = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'requested');
  if (request === undefined) throw new TypeError(`the deployment ${record.id} has no request`);
  return request;
}


/***/ })

};
})
