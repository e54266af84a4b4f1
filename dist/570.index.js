(function (exports, __distFolder) {'use strict';
exports.ids = [570];
exports.modules = {

/***/ 67200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/writing-settings.js
var writing_settings = __webpack_require__(35665);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/cluster-inputs.js
var cluster_inputs = __webpack_require__(29675);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/event.js
var src_event = __webpack_require__(95139);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 1 modules
var src_connections = __webpack_require__(8069);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var src_policy = __webpack_require__(78894);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(50141);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 10 modules
var ledger_connection = __webpack_require__(86188);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/policy-connection.js + 1 modules
var policy_connection = __webpack_require__(99623);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/steps/record-deployment.js + 5 modules
var record_deployment = __webpack_require__(63905);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/steps/roll-back.js
var roll_back = __webpack_require__(53809);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/take-back-failed.js



                                                     



                                               



/** The deployment that failed. */
                                   
                               
                                          
                                          
 

/** What became of it. */
                       
                                         
                                                      
                                                                 

/**
 * Takes a failed promotion back where the policy says `rollback: automatic`: once, and only while desired state
 * still says what the failed one wrote. A rollback that fails is not taken back: it says what runs now.
 * @param connections the systems of the deployment
 * @param failed which deployment
 * @param onStep is told each step before it begins
 * @throws ROLLBACK_FAILED where the way back fails as well; GATE_REFUSED, LEDGER_LOCKED where it cannot begin
 */
async function takeBackFailed(
  connections             ,
  failed                  ,
  onStep                              ,
)                     {
  if (failed.deployment === undefined) return left('no deployment was started');
  const { policy } = await (0,policy_connection/* connectPolicy */.V)(connections);
  if ((0,src_policy/* environmentOf */.p7)(policy, failed.environment).rollback !== 'automatic')
    return left('the policy leaves rollbacks to people');
  const ledger = await (0,ledger_connection/* connectLedger */.Q9)(connections);
  const [record, environment] = await Promise.all([
    ledger.deployment(failed.deployment),
    ledger.environment(failed.environment),
  ]);
  if (record === undefined) return left(`the ledger has no deployment ${failed.deployment}`);
  const desired = await pointed(ledger, environment?.desired?.deployment);
  if (desired !== undefined && (0,phases/* isActive */.$m)((0,src_record/* phaseOf */.hU)(desired)) && takesBack(desired, record)) {
    return { kind: 'taken-back', recorded: await closeAgain(connections, desired) };
  }
  const reason = reasonToLeave(record, environment, desired);
  if (reason !== undefined) return left(reason);
  const { recorded, failure } = await (0,roll_back/* rollBack */.F)(
    connections,
    {
      question: {
        kind: 'rollback',
        environment: failed.environment,
        commit: record.commit,
        target: 'previous',
        reason: `automatic: ${endOf(record)}`.slice(0, 1000),
        automatic: record.id,
      },
      before: { planHash: undefined, reviewsBefore: undefined },
    },
    onStep,
  );
  if (failure !== undefined) throw await failedAsWell(ledger, record, recorded, failure);
  return { kind: 'taken-back', recorded };
}

function left(reason        )            {
  return { kind: 'left', reason };
}

/** Why nothing is taken back: the gates ask the same again, at the moment at which it begins. */
function reasonToLeave(
  record                  ,
  environment                               ,
  desired                              ,
)                     {
  const phase = (0,src_record/* phaseOf */.hU)(record);
  if ((0,src_record/* kindOf */.I)(record) !== 'promote') return `${record.id} is itself a ${(0,src_record/* kindOf */.I)(record)}`;
  if (phase !== 'failed') return `${record.id} is ${phase}, not failed`;
  if ((0,agreement/* deploymentEvidence */.L8)(record, 'desired') === undefined)
    return `${record.id} failed before it had written desired state`;
  if (desired?.id !== record.id && !isItsWayBack(desired, record))
    return 'desired state was written for something else since';
  if (environment?.active === null || environment === undefined)
    return 'nothing else was ever proved to run here';
  return undefined;
}

/** A run that was killed on the way back: the next one goes on. One that failed is not tried again. */
function isItsWayBack(desired                              , failed                  )          {
  if (desired === undefined) return false;
  const phase = (0,src_record/* phaseOf */.hU)(desired);
  return ((0,phases/* isUnfinished */.ui)(phase) || phase === 'interrupted') && takesBack(desired, failed);
}

function takesBack(rollback                  , failed                  )          {
  const requested = (0,agreement/* deploymentEvidence */.L8)(rollback, 'requested');
  return requested?.kind === 'rollback' && requested.undoes === failed.id;
}

/** A run before this one brought it back; what it may not have shown at the forge is shown now. */
async function closeAgain(connections             , rollback                  )                    {
  const { environment, commit, id: deployment } = rollback;
  const nothing = { ready: undefined, smoke: undefined, failure: undefined };
  return await (0,record_deployment/* recordFinish */.F7)(connections, { environment, commit, deployment, ...nothing });
}

async function pointed(
  ledger        ,
  id                    ,
)                                        {
  return id === undefined ? undefined : await ledger.deployment(id);
}

function endOf(record                  )         {
  const failure = (0,agreement/* deploymentEvidence */.L8)(record, 'failed');
  return `${record.id} failed${failure === undefined ? '' : ` (${failure.code})`}`;
}

/** Says exactly what stands where, since nobody acts by itself from here on. */
async function failedAsWell(
  ledger        ,
  failed                  ,
  { record, phase }          ,
  failure         ,
)                 {
  const now = await ledger.environment(record.environment);
  const desired = now?.desired;
  const active = now?.active;
  const cause = (0,error/* isWaybillError */.xS)(failure)
    ? `${failure.code}: ${failure.message}`
    : (0,error/* messageOf */.bD)(failure);
  return (0,error_codes/* stageError */.vH)('ROLLBACK_FAILED', {
    message: `Expected ${record.environment} to run ${record.commit.slice(0, 12)} again after ${failed.id} failed; the rollback ${record.id} is ${phase} as well (${cause}) Desired state says ${desired === null || desired === undefined ? 'nothing' : `${desired.commit.slice(0, 12)} (${desired.deployment})`}; the last that was proved to run is ${active === null || active === undefined ? 'nothing' : `${active.commit.slice(0, 12)} (${active.deployment})`}.`,
    remedy: `Nothing more is done by itself. Look at ${record.environment}; then roll back to a deployment that \`waybill history --environment ${record.environment}\` shows as active or superseded, or promote a commit that repairs it.`,
    facts: {
      environment: record.environment,
      failed: failed.id,
      rollback: record.id,
      desired: desired?.commit ?? null,
      active: active?.commit ?? null,
    },
  });
}

;// CONCATENATED MODULE: ./actions/roll-back/src/run.js



                                                  

/** Takes a failed deployment back where the policy says so; where it cannot, it says what runs now. */
async function run(given                              )                         {
  const { inputs, progress } = given;
  given.output('rolled-back', 'false');
  const connections = (0,src_connections.connect)({
    ...(await (0,writing_settings/* writingSettings */.a)(given)),
    ...(0,cluster_inputs/* clusterSettings */.Y1)(given),
    event: await (0,src_event/* readEvent */.j)(),
  });
  const taken = await takeBackFailed(
    connections,
    { environment: inputs.environment, deployment: inputs.deployment },
    (step) => {
      progress.phase(`Rollback: ${step}`);
    },
  );
  if (taken.kind === 'left') {
    return { decision: 'unchanged', message: `${inputs.environment}: ${taken.reason}.` };
  }
  const { record, story, trace } = taken.recorded;
  given.output('rolled-back', 'true');
  given.output('deployment', record.id);
  given.output('commit', record.commit);
  given.output('trace', trace);
  given.summarize([
    { kind: 'heading', text: `${record.environment} went back to ${record.commit.slice(0, 12)}` },
    {
      kind: 'table',
      head: ['phase', 'at', 'what was seen'],
      rows: story.map(({ phase, at, what }) => [phase, at, what]),
    },
    { kind: 'text', text: trace },
  ]);
  return {
    decision: 'done',
    message: `${record.environment} runs ${record.commit.slice(0, 12)} again (${record.id}); ${inputs.deployment ?? ''} is held until a newer commit.`,
    facts: { deployment: record.id, undoes: inputs.deployment ?? null },
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


/***/ })

};
})
