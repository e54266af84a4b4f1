(function (exports, __distFolder) {'use strict';
exports.ids = [1657];
exports.modules = {

/***/ 56262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35665);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95139);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _waybill_stage_connections__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8069);
/* harmony import */ var _waybill_stage_steps_record_deployment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63905);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48446);


                                                                             


                                                                   
                                                  


                                          

/** Writes the transitions that one operation stands for. */
async function run(given       )                         {
  const recorded = await record(given);
  given.output('deployment', recorded.record.id);
  given.output('phase', recorded.phase);
  given.output('trace', recorded.trace);
  if (recorded.plan !== undefined) given.output('plan', JSON.stringify(recorded.plan));
  given.summarize([
    { kind: 'heading', text: `${recorded.record.environment}: ${recorded.phase}` },
    {
      kind: 'table',
      head: ['image', 'digest'],
      rows: recorded.record.release.images.map(({ repository, tag, digest }) => [
        `${repository}:${tag}`,
        digest,
      ]),
    },
    {
      kind: 'table',
      head: ['phase', 'at', 'what was seen'],
      rows: recorded.story.map(({ phase, at, what }) => [phase, at, what]),
    },
    { kind: 'text', text: recorded.trace },
  ]);
  return {
    decision: recorded.changed ? 'done' : 'unchanged',
    message: recorded.message,
    facts: { deployment: recorded.record.id, phase: recorded.phase },
  };
}

async function record(given       )                    {
  const { inputs, context } = given;
  const settings = await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .writingSettings */ .a)(given);
  const { environment, kind, target, reason, overrides, deployment } = inputs;
  const commit = inputs.commit ?? context.commit;
  switch (inputs.operation) {
    case 'start':
      return await start(given, settings, {
        environment,
        kind,
        commit,
        target,
        reason,
        overrides,
      });
    case 'finish':
      return await (0,_waybill_stage_steps_record_deployment__WEBPACK_IMPORTED_MODULE_1__/* .recordFinish */ .F7)((0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_2__.connect)(settings), {
        ...{ environment, commit, deployment },
        migration: inputs.migration,
        ready: inputs.ready,
        smoke: inputs.smoke,
        failure: inputs.failure,
      });
    case 'accept':
      return await (0,_waybill_stage_steps_record_deployment__WEBPACK_IMPORTED_MODULE_1__/* .recordAcceptance */ .hb)((0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_2__.connect)(settings), { environment, deployment, reason });
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .exhausted */ .uW)(inputs.operation, 'the operation');
  }
}

/** What `post:` is to close is named before it exists: this process may be killed at any point. */
async function start(
  { inputs, remember }       ,
  settings                    ,
  question              ,
)                    {
  // Only here: an event that cannot be read must not keep a deployment from being closed.
  const connections = (0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_2__.connect)({ ...settings, event: await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_4__/* .readEvent */ .j)() });
  remember(_state_js__WEBPACK_IMPORTED_MODULE_5__/* .startedIn */ .d, question.environment);
  const started = await (0,_waybill_stage_steps_record_deployment__WEBPACK_IMPORTED_MODULE_1__/* .recordStart */ .cv)(connections, question, {
    planHash: inputs['plan-hash'],
    reviewsBefore: inputs['reviews-before'],
    waitMilliseconds: inputs.wait,
  });
  remember(_state_js__WEBPACK_IMPORTED_MODULE_5__/* .startedAs */ .E, started.record.id);
  return started;
}


/***/ }),

/***/ 48446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ startedAs),
/* harmony export */   d: () => (/* binding */ startedIn)
/* harmony export */ });
/** Under this name the environment is remembered in which a deployment was about to start. */
const startedIn = 'environment';

/** Under this name the id of the deployment that was started. */
const startedAs = 'deployment';


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

/***/ 95139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);
                                                                   



/** What is asked of an event's payload (GitHub's documentation, "Webhook events and payloads"). */
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  /** Of a push: where the branch pointed until then. */
  before: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64).optional(),
  pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
      number: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional(),
      head: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        /** Null where the fork was deleted. */
        repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ full_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255) }).nullable(),
      }),
    })
    .optional(),
});

/**
 * Reads what started the run, from the runner's own context.
 * @returns the event, its pull request, and where the head of that comes from
 * @throws ACTION_CONTEXT_MISSING where the event's file cannot be read
 */
async function readEvent()                    {
  try {
    // It reads the file as it is loaded: a broken one must be an error of ours, not of the start.
    const { context } = await __webpack_require__.e(/* import() */ 7785).then(__webpack_require__.bind(__webpack_require__, 67785));
    const payload = payloadSchema.parse(context.payload);
    const { before, pull_request: pull } = payload;
    const head = pull?.head;
    return {
      // The toolkit's types promise a name; older runners set none.
      name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().parse(context.eventName) ?? '',
      ...(head === undefined ? {} : { headRepository: head.repo?.full_name ?? null }),
      ...(before === undefined ? {} : { before }),
      ...(pull?.number === undefined ? {} : { pullRequest: pull.number }),
    };
  } catch (cause) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('ACTION_CONTEXT_MISSING', {
      message: `Expected the event that started the run in the file GITHUB_EVENT_PATH; it cannot be read: ${String(cause)}.`,
      remedy: 'Run the action on a runner of GitHub, Gitea or Forgejo, or with act.',
      cause,
    });
  }
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

/***/ 46912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ smokeText),
/* harmony export */   Or: () => (/* binding */ tracesOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   cE: () => (/* binding */ proposalOf),
/* harmony export */   k8: () => (/* binding */ runsOn),
/* harmony export */   oc: () => (/* binding */ desiredText),
/* harmony export */   r: () => (/* binding */ traceCommit),
/* harmony export */   v$: () => (/* binding */ traceLines)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54152);


                                                        
                                                                                 


/** A run that made transitions of a record. */
                                                                                 
                                                                                   
                          
 

/** The pull request by which desired state was proposed. */
                                
                              
                          
                                                    
                                   
 

/** One deployment's part of a trace. What was not reached is undefined. */
                                  
                               
                              
                                
                                  
                                    
                      
                                                         
                                     
                                           
                                      
                                               
                                             
                                                  
                                       
                                                         
                                     
                                       
                                    
                                     
 

/** commit → image digests → desired state → rollout → smoke (design, law 8). */
                        
                               
                             
                                                                                  
                                             
                                                                                 
                          
                                                   
 

/** The records that a view is made of. */
                                
                                              
                                                    
 

/**
 * @param records what was found, such as `LedgerReader.find` gives it
 * @returns a trace for each commit among them, made of these records alone
 */
function tracesOf(records               )                   {
  return commitsOf([...records.releases, ...records.deployments]).map((commit) =>
    traceCommit(records, commit),
  );
}

function commitsOf(records                                           )                       {
  return [...new Set(records.map(({ commit }) => commit))];
}

/**
 * @param records the ledger's records
 * @param commit a full commit id
 * @returns the way of that commit
 */
function traceCommit(records               , commit           )        {
  const release = records.releases.find((record) => record.commit === commit);
  const deployments = records.deployments.filter((record) => record.commit === commit);
  const claimed = release === undefined ? undefined : (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(release, 'claimed');
  const images = claimed?.images ?? deployments[0]?.release.images ?? [];
  return {
    application: release?.application ?? deployments[0]?.application ?? '',
    commit,
    release: release === undefined ? undefined : (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(release),
    images: images.map(({ name, digest }) => ({ name, digest })),
    deployments: [...deployments].sort((a, b) => (a.id < b.id ? 1 : -1)).map(traceDeployment),
  };
}

function traceDeployment(record                  )                  {
  const active = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'active');
  const last = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .lastTransition */ .gM)(record);
  return {
    environment: record.environment,
    deployment: record.id,
    kind: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(record),
    phase: last.to,
    at: last.at,
    runs: runsOn(record),
    undoes: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'requested')?.undoes,
    proposal: proposalOf(record),
    desired: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'desired')?.state,
    rollout: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'rolling-out')?.revision,
    smoke: active === undefined ? undefined : smokeText(active.smoke),
    version: active?.version,
    ended: 'code' in last.evidence ? `${last.evidence.code}: ${last.evidence.message}` : undefined,
  };
}

/** What another deployment's run writes when it takes the place of this one. */
const endedByOther                               = new Set(['superseded', 'rolled-back']);

/**
 * @param record a deployment's record
 * @returns the runs that worked on it, the first one first; not those whose own deployment took its place
 */
function runsOn({ transitions }                  )                      {
  const runs = new Map                  ();
  for (const { to, by } of transitions) {
    if (endedByOther.has(to)) continue;
    const { repository, run, attempt, pid } = by;
    const key = `${repository} ${run}/${String(attempt)}`;
    if (!runs.has(key)) runs.set(key, { repository, run, attempt, local: pid !== undefined });
  }
  return [...runs.values()];
}

/**
 * @param record a deployment's record
 * @returns the pull request that proposed its desired state
 */
function proposalOf(record                  )                            {
  const proposed = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'proposed');
  if (proposed === undefined) return undefined;
  const { repository, pullRequest: number, url } = proposed;
  return { repository, number, url };
}

/** @returns `4 passed, 1 warned`, or why there was no check */
function smokeText(
  smoke 
                                                                                                ,
)         {
  if ('skipped' in smoke) return `skipped (${smoke.skipped})`;
  return ['passed', 'warned', 'skipped']
    .map((outcome) => ({
      outcome,
      count: smoke.results.filter((result) => result.outcome === outcome).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${String(count)} ${outcome}`)
    .join(', ');
}

/**
 * @param traced what `trace` found
 * @returns one line per deployment, or one for a commit that was not deployed:
 * `1a2b3c4d5e6f → app@sha256:… → production main@9f8e… → rolled out … → smoke 4 passed → accepted`
 */
function traceLines(traced       )                    {
  const images = traced.images.map(({ name, digest }) => `${name}@${shortDigest(digest)}`);
  const start = [traced.commit.slice(0, 12), images.join(' ') || 'no image'];
  if (traced.deployments.length === 0) {
    return [[...start, `${traced.release ?? 'unknown'}, not deployed`].join(' → ')];
  }
  return traced.deployments.map((deployment) =>
    [
      ...start,
      `${deployment.environment} ${desiredText(deployment.desired)}`,
      deployment.rollout === undefined
        ? 'not rolled out'
        : `rolled out ${shortened(deployment.rollout)}`,
      deployment.smoke === undefined ? 'no smoke check' : `smoke ${deployment.smoke}`,
      `${deployment.phase} ${deployment.at}${deployment.ended === undefined ? '' : ` (${firstLine(deployment.ended)})`}`,
    ].join(' → '),
  );
}

/** @returns where desired state was written, shortened: `production@9f8e7d6c5b4a` */
function desiredText(state                          )         {
  if (state === undefined) return 'not written';
  if (state.kind === 'file') return `${state.host}:${state.path}@${shortDigest(state.checksum)}`;
  return `${state.ref.replace(/^refs\/heads\//, '')}@${state.commit.slice(0, 12)}`;
}

/** @returns the first 12 digits of a digest, with its algorithm */
function shortDigest(digest        )         {
  return digest.slice(0, 'sha256:'.length + 12);
}

function shortened(revision        )         {
  return _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .commitShaSchema */ .jr.safeParse(revision).success ? revision.slice(0, 12) : revision;
}

function firstLine(text        )         {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}


/***/ }),

/***/ 92403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ tolerantly),
/* harmony export */   Qp: () => (/* binding */ untilItMayBeFree),
/* harmony export */   tS: () => (/* binding */ endWaiting)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95010);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67528);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54152);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35602);
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8069);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44117);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86188);







/** The ledger's head is asked by git, the owner's run by the forge's API, which allows some thousand calls an hour. */
const pauses = { first: 2000, longest: 20_000, betweenRunStates: 30_000 }         ;

/** Even when nothing is seen to move the gates are asked again: a lease ends, and credentials do too. */
const longestLook = 600_000;

/** What a cancelled run has left to end its waiting (design, section 5: seconds). */
const farewell = 6000;

/** Whoever stands in the way of a waiting run. */
                    
                        
                         
                              
                                       
                                          
 

/**
 * Waits until an environment may be free: the ledger moved and nobody holds it, or whoever holds it has ended; or
 * until the time is over. Whether it is this run's turn is for the ledger to say.
 * @param connections the systems of the deployment
 * @param ledger the application's ledger
 * @param waiting the place in the queue
 * @param until when the waiting ends at the latest, milliseconds since 1970
 * @throws the signal's reason
 */
async function untilItMayBeFree(
  connections             ,
  ledger        ,
  waiting                   ,
  until        ,
)                {
  const { signal, progress, clock = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml } = connections.settings;
  const { environment } = waiting.deployment;
  const end = Math.min(until, clock.now() + longestLook);
  let seen       = { head: waiting.head, inTheWay: firstInTheWay(waiting) };
  let pause         = pauses.first;
  let asked = clock.now();
  while (seen.inTheWay !== undefined && clock.now() < end) {
    const left = formatRoughly(until - clock.now());
    progress.waiting(`${describe(seen.inTheWay, environment)}; waits ${left} more`);
    const jittered = pause * (0.75 + Math.random() / 2);
    await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(Math.max(1, Math.min(jittered, end - clock.now())), signal);
    const before = seen;
    const now = (await tolerantly(connections, () => look(ledger, waiting, before))) ?? before;
    pause = now.head === before.head ? Math.min(pauses.longest, pause * 1.25) : pauses.first;
    seen = now;
    if (now.inTheWay === undefined || clock.now() - asked < pauses.betweenRunStates) continue;
    asked = clock.now();
    if (await hasEnded(connections, now.inTheWay)) return;
  }
}

/** What was last seen of the ledger. */
                
                           
                                          
 

async function look(ledger        , waiting                   , before      )                {
  const head = await ledger.head();
  if (head === undefined || head === before.head) return before;
  return { head, inTheWay: await stillInTheWay(ledger, waiting, before.inTheWay) };
}

async function hasEnded(connections             , inTheWay          )                   {
  const { clock = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml } = connections.settings;
  const { owner, since, leaseUntil } = inTheWay;
  const state = await tolerantly(connections, async () =>
    (await connections.forge()).runState(owner, since),
  );
  const isOver = leaseUntil !== undefined && Date.parse(leaseUntil) <= clock.now();
  return state === 'ended' || (state === 'unknown' && isOver);
}

function firstInTheWay({ lock, behind }                   )                       {
  if (lock !== undefined) return holderOf(lock);
  if (behind === undefined) return undefined;
  const { by: owner, at: since } = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .lastTransition */ .gM)(behind);
  const { id: deployment } = behind;
  return { owner, since, deployment, does: 'waits for', leaseUntil: undefined };
}

function holderOf(lock            )           {
  const { owner, acquiredAt: since, deployment, leaseUntil } = lock;
  return { owner, since, deployment, does: 'holds', leaseUntil };
}

/** Who stands in the way by the ledger of now; undefined where this run has to ask again. */
async function stillInTheWay(
  ledger        ,
  { deployment }                   ,
  before                      ,
)                                {
  const [environment, lock] = await Promise.all([
    ledger.environment(deployment.environment),
    ledger.lock(deployment.environment),
  ]);
  const open = environment?.open ?? [];
  // Its own place is gone: somebody newer took it, and the ledger says who.
  if (!open.includes(deployment.id)) return undefined;
  if (lock !== undefined) return holderOf(lock);
  return before?.does === 'waits for' && open.includes(before.deployment) ? before : undefined;
}

/** A server that cannot be reached for a moment ends no waiting; the deadline does. */
async function tolerantly   (
  { settings: { signal, progress } }             ,
  act                  ,
)                         {
  try {
    return await act();
  } catch (error) {
    signal.throwIfAborted();
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error) || !passing.has(error.code)) throw error;
    progress.detail(`Waits on although a question failed: ${error.message}`);
    return undefined;
  }
}

const passing                      = new Set([
  'GIT_UNREACHABLE',
  'FORGE_UNREACHABLE',
  'FORGE_SERVER_ERROR',
  'FORGE_RATE_LIMITED',
]);

function describe({ owner, since, deployment, does }          , environment        )         {
  return `${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_4__/* .describeOwner */ .$S)(owner)} ${does} ${environment} since ${since} (deployment ${deployment})`;
}

/** Whole minutes, or ten seconds where it is less than two: each change is a line of the log. */
function formatRoughly(milliseconds        )         {
  const step = milliseconds < 120_000 ? 10_000 : 60_000;
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.ceil(Math.max(0, milliseconds) / step) * step);
}

/**
 * Ends the waiting of a run that goes on no longer: its record says why, and blocks nobody. What ended it is what
 * people have to see, so a failure here is only a line of the log; the end of the job tries once more.
 * @param connections the systems of the deployment
 * @param environment what it waited for
 * @param error why it ends
 */
async function endWaiting(
  connections             ,
  environment        ,
  error         ,
)                {
  const { settings } = connections;
  const ended = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error, 'LEDGER_LOCKED') ? waitEnded(environment, error) : error;
  try {
    // The signal of a cancelled run stops everything: this has one of its own.
    const own = settings.signal.aborted
      ? (0,_connections_js__WEBPACK_IMPORTED_MODULE_5__.connect)({ ...settings, signal: AbortSignal.timeout(farewell) })
      : connections;
    const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_6__/* .connectLedger */ .Q9)(own);
    await ledger.withdraw(environment, { phase: 'cancelled', ...(0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_7__/* .outcomeOf */ .sG)(ended) });
  } catch (failure) {
    settings.progress.detail(
      `That this run waits no longer could not be recorded: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(failure)}`,
    );
  }
}

function waitEnded(environment        , locked              )               {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .stageError */ .vH)('LOCK_WAIT_ENDED', {
    message: `Expected ${environment} to become free before the end of the waiting time. ${locked.message}`,
    remedy: 'Start this job again when that run has ended, or let it wait longer (input `wait`).',
    facts: locked.facts,
  });
}


/***/ }),

/***/ 30183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ currentProposal)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);
/* harmony import */ var _ops_side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32873);
                                                  



/**
 * Finds the pull request of a deployment: the one on record, or, where that was closed because a new one took its
 * place (somebody else had pushed to it), the new one.
 * @param ops the ops repository
 * @param record the deployment
 * @returns undefined where it was not proposed
 */
async function currentProposal(
  ops         ,
  record                  ,
)                                   {
  const proposed = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'proposed');
  if (proposed === undefined) return undefined;
  const recorded = await ops.forge.pullRequest(proposed.pullRequest);
  if (recorded?.state !== 'closed') return recorded;
  const markers = { ...(0,_ops_side_js__WEBPACK_IMPORTED_MODULE_1__/* .markersOf */ .Bs)(ops), deployment: record.id };
  const all = await ops.forge.findPullRequests({ base: ops.base, markers });
  const [newest] = all.filter(({ number }) => number > recorded.number);
  return newest ?? recorded;
}


/***/ }),

/***/ 64915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ writtenBefore)
/* harmony export */ });
                                               
                                                  

/** As far back as somebody may have written since a run was killed. */
const searchedCommits = 100;

/** A commit that wrote desired state for a deployment, and what it stands on. */
                                
                             
                             
 

/**
 * Finds what a run before this one has written and not recorded: where the forge commits, the ledger is pushed after it,
 * and a run may be killed between both. The commit's trailers say whose it is (design, section 4).
 * @param git the ops repository
 * @param head where its branch stands
 * @param deployment the deployment's id
 * @returns the newest such commit; undefined where there is none among the last hundred
 */
async function writtenBefore(
  git                                      ,
  head           ,
  deployment        ,
)                                     {
  for (const { sha, parents, trailers } of await git.recentCommits(head, searchedCommits)) {
    const [parent] = parents;
    if (trailers.get('Waybill-Deployment') === deployment && parent !== undefined)
      return { commit: sha, parent };
  }
  return undefined;
}


/***/ })

};
})
