(function (exports, __distFolder) {'use strict';
exports.ids = [7245];
exports.modules = {

/***/ 15793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35665);
/* harmony import */ var _waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8069);
/* harmony import */ var _waybill_stage_steps_update_desired_state__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97482);



                                                  

/** Writes desired state and its transition in one atomic push. */
async function run(given                              )                         {
  const { inputs, context } = given;
  given.output('changed', 'false');
  given.output('migration-follows', 'false');
  const step = await (0,_waybill_stage_steps_update_desired_state__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateStep */ .A)((0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__.connect)(await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .writingSettings */ .a)(given)), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    deployment: inputs.deployment,
    migration: inputs.migration,
    plan: inputs.plan,
    waitMilliseconds: inputs['automation-wait'],
  });
  given.output('changed', String(step.changed));
  given.output('ops-commit', step.opsCommit);
  given.output('migration-follows', String(step.migrationFollows));
  given.output('changes', JSON.stringify(step.changes));
  given.output('attempts', String(step.attempts));
  given.summarize([
    { kind: 'heading', text: `Desired state of ${inputs.environment}` },
    {
      kind: 'table',
      head: ['file', 'value', 'before', 'after'],
      rows: step.changes.map(({ file, selector, before, after }) => [
        file,
        selector,
        before ?? '',
        after,
      ]),
    },
  ]);
  return step.changed
    ? {
        decision: 'done',
        message: `Wrote ${String(step.changes.length)} value(s) of ${inputs.environment} in commit ${step.opsCommit.slice(0, 12)}.`,
      }
    : {
        decision: 'unchanged',
        message: `Desired state of ${inputs.environment} says it already; nothing was pushed.`,
      };
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

/***/ 16504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ releaseValues)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37558);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);


                                             

/**
 * The values that change with a release, beside its images.
 * @param values what the policy says of one file
 * @param release the release that comes there
 * @returns the edits, placeholders filled in
 */
function releaseValues(
  values                            ,
  { application, commit }                                         ,
)                       {
  const known = {
    application,
    commit,
    'short-commit': commit.slice(0, 12),
    tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .releaseTag */ .aF)(commit),
  };
  return Object.entries(values).map(([selector, text]) => ({
    selector,
    value: (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .expandValue */ .eb)(text, known),
  }));
}


/***/ }),

/***/ 20045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   fr: () => (/* binding */ dependsOn),
/* harmony export */   nB: () => (/* binding */ learn)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24142);



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

/***/ 78508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ shortPlanName),
/* harmony export */   HN: () => (/* binding */ planDeployment),
/* harmony export */   SH: () => (/* binding */ planHash),
/* harmony export */   ux: () => (/* binding */ isNothingToDo)
/* harmony export */ });
/* unused harmony export planSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43509);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24142);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20045);
                                                                     




                                                       
                                                                         

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
  const { active } = current.value;
  const { application, commit, images } = release.value;
  return (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({
    schema: planSchema,
    application,
    environment: environment.value.name,
    kind: request.kind,
    delivery: environment.value.delivery,
    commit,
    images: images.map(({ name, repository, tag, digest }) => ({ name, repository, tag, digest })),
    changes: changes.value.map((change) => asRecorded(change, current.value)),
    migrations: { run: migrations.value, ...(schemaOfRollback(facts) ?? schemaVersions(active)) },
    current: active === undefined ? null : shortOf(active),
    undoes: facts.rollback?.known === true ? (facts.rollback.value.undoes ?? null) : null,
    ...overridesOf(request),
    policy: policy.value.hash,
  });
}

/**
 * The hash that an approval is bound to: environment, release digests, the *from* values of every key,
 * migrations, current deployment, policy. Not time, run, head of the ops repository, or what gates say; and not the
 * *from* values where an image automation writes them, which it may do at any moment.
 * @param plan the plan
 * @returns the sha256 of its canonical JSON
 */
function planHash(plan      )         {
  const images = plan.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const isOurs = plan.delivery !== 'external';
  const changes = plan.changes
    .map(({ file, selector, image, before }) =>
      (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ file, selector, image, ...(isOurs ? { before } : {}) }),
    )
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

function asRecorded(change               , current              )                {
  const made = recordedChanges(current)?.find(
    ({ file, selector }) => file === change.file && selector === change.selector,
  );
  const isWritten = made?.after === change.after && change.before === change.after;
  return made !== undefined && isWritten ? { ...change, before: made.before } : change;
}

/** What was written, or what was proposed: once a pull request is merged, desired state does not say any more. */
function recordedChanges({
  resuming,
  unrecorded,
}              )                                                                                {
  if (resuming === undefined) return undefined;
  return (
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(resuming, 'desired')?.changes ??
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(resuming, 'proposed')?.changes ??
    unrecorded
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

/***/ 98853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ migrationOutcome)
/* harmony export */ });
                                                         
                                                        
                                                                

/**
 * Also where nothing had to run: which version the schema was seen at is what a rollback is judged by.
 * @param evidence what run-migrator gave
 * @param config what the release declares
 * @returns what the record keeps of it; undefined where no version is known
 */
function migrationOutcome(
  { versionBefore, versionAfter, outputDigest, seconds }                       ,
  { migrations }                   ,
)                               {
  if (versionAfter === null) return undefined;
  const compatibleFrom = migrations?.compatibleFrom;
  return {
    ...{ versionBefore, versionAfter, outputDigest, seconds },
    ...(compatibleFrom === undefined ? {} : { compatibleFrom }),
  };
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
