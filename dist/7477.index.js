(function (exports, __distFolder) {'use strict';
exports.ids = [7477];
exports.modules = {

/***/ 81722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5862);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64042);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14858);
/* harmony import */ var _waybill_gate_reviews_before__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73804);
/* harmony import */ var _waybill_stage_step_evidence__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(968);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69545);





/** The closed registry of record-deployment's inputs and outputs. */
const definition = (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
  name: 'record-deployment',
  title: 'Record deployment',
  description:
    "Writes a deployment's transitions into the ledger: `start` takes the environment's lock after all gates were asked again, `finish` closes the record with what was observed, `accept` records a person's word.",
  inputs: {
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .connectionInputs */ .eu,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .ledgerKeyInputs */ .GN,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .commitInputs */ .J8,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .toolInputs */ .QY,
    operation: {
      description: '`start`, `finish` or `accept`.',
      required: true,
      schema: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['start', 'finish', 'accept'], {
        error: 'expected `start`, `finish` or `accept`',
      }),
    },
    environment: { description: 'The environment.', required: true, schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .nameText */ .fh },
    commit: {
      description: "start: the commit to promote; empty means the run's.",
      default: '',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalCommitText */ .H2,
    },
    kind: {
      description: 'start: `promote` or `rollback`.',
      default: 'promote',
      schema: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['promote', 'rollback'], { error: 'expected `promote` or `rollback`' }),
    },
    target: {
      description: 'start of a rollback: `previous`, a deployment id, a release tag or a commit.',
      default: 'previous',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .requiredText */ .$4,
    },
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .overridesInput */ .UA,
    reason: { description: 'Why: kept in the record.', default: '', schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR },
    'plan-hash': {
      description: 'start: the hash that check-promotion gave; another plan by now is refused.',
      default: '',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalDigestText */ .US,
    },
    'reviews-before': {
      description:
        'start: the output of check-promotion; an approval by the environment’s reviewers counts when it was given after that.',
      default: '',
      schema: (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalJson */ .xD)(_waybill_gate_reviews_before__WEBPACK_IMPORTED_MODULE_4__/* .reviewsBeforeSchema */ .WP),
    },
    wait: {
      description:
        'start: how long to wait while another run holds the environment; a newer release takes the place of an older one that waits.',
      default: '20m',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .durationText */ .S5,
    },
    deployment: {
      description: 'finish, accept: the id that start gave.',
      default: '',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR,
    },
    migration: {
      description:
        'finish: the `evidence` output of the run-migrator that ran after desired state was written, where a controller starts the migration.',
      default: '',
      schema: (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalJson */ .xD)(_waybill_stage_step_evidence__WEBPACK_IMPORTED_MODULE_5__/* .followedEvidenceInput */ .I$),
    },
    ready: {
      description: 'finish: the `evidence` output of await-ready.',
      default: '',
      schema: (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalJson */ .xD)(_waybill_stage_step_evidence__WEBPACK_IMPORTED_MODULE_5__/* .readyEvidenceInput */ .p9),
    },
    smoke: {
      description: 'finish: the `evidence` output of smoke-check.',
      default: '',
      schema: (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalJson */ .xD)(_waybill_stage_step_evidence__WEBPACK_IMPORTED_MODULE_5__/* .smokeEvidenceInput */ .jr),
    },
    failure: {
      description: 'finish: the `failure` output of the step that failed.',
      default: '',
      schema: (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalJson */ .xD)(_waybill_stage_step_evidence__WEBPACK_IMPORTED_MODULE_5__/* .failureSchema */ .Ig),
    },
  },
  outputs: {
    deployment: { description: 'The id of the deployment.' },
    phase: { description: 'The phase in which the record stands now.' },
    plan: {
      description:
        'start: the plan that is carried out, as JSON: the input `plan` of update-desired-state.',
    },
    trace: { description: 'The deployment in one line.' },
  },
  permissions: {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    packages: 'read',
    'pull-requests': 'read',
    deployments: 'write',
    statuses: 'write',
  },
});


/***/ }),

/***/ 57477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83889);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35665);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81722);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48446);




/** At the end of the job, also of a cancelled one: nothing that `start` began stays open. */
async function main()                {
  await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .runPost */ .a)(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .definition */ .m, async (given) => {
    const environment = given.remembered(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .startedIn */ .d);
    if (environment === '') return undefined;
    const [{ connect }, { abandonDeployment }] = await Promise.all([
      __webpack_require__.e(/* import() */ 8069).then(__webpack_require__.bind(__webpack_require__, 8069)),
      Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(8475)]).then(__webpack_require__.bind(__webpack_require__, 41117)),
    ]);
    const started = given.remembered(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .startedAs */ .E);
    const abandoned = await abandonDeployment(connect(await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .writingSettings */ .a)(given)), {
      environment,
      deployment: started === '' ? undefined : started,
    });
    return abandoned === undefined
      ? undefined
      : `${environment}: ${abandoned.id} is interrupted; its lock is free.`;
  });
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

/***/ 83889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75907);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67528);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1715);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81076);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86146);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39294);
/* harmony import */ var _run_action_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64352);
/* harmony import */ var _runner_progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88909);



                                                        





/** What the code of a `post:` gets: the inputs of the step, and what its action remembered. */
                                                                  
               
                                                  
   
                                                                                                 
                                                
 

/**
 * Runs an action's `post:`, which a runner starts at the end of the job also when it was cancelled
 * (`post-if: always()`). It sets no output and writes no summary: both belong to steps that are over.
 * @param definition the action's closed registry
 * @param clean what is to be cleaned up; gives one line to say, or undefined where nothing was left
 */
async function runPost                            (
  definition   ,
  clean                                                  ,
)                {
  const startedAt = Date.now();
  const secrets           = [];
  const cancellation = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .cancelOnSignals */ .dJ)();
  try {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)(definition);
    secrets.push(
      ...Object.values(inputs).filter((value)                  => value instanceof _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z),
    );
    const { signal } = cancellation;
    const [context, progress] = [(0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .readContext */ .y)(), (0,_runner_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .runnerProgress */ .g)(secrets)];
    const said = await clean({ inputs, context, signal, progress, remembered: _actions_core__WEBPACK_IMPORTED_MODULE_5__/* .getState */ .Gu });
    if (said !== undefined) process.stdout.write(`${said}\n`);
  } catch (error) {
    const result = (0,_result_js__WEBPACK_IMPORTED_MODULE_6__/* .resultOfError */ .L)(error, (Date.now() - startedAt) / 1000);
    (0,_run_action_js__WEBPACK_IMPORTED_MODULE_7__/* .annotate */ .fz)(definition, (0,_run_action_js__WEBPACK_IMPORTED_MODULE_7__/* .redactResult */ .rd)(result, secrets));
    process.exitCode = 1;
  } finally {
    cancellation.release();
  }
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

/***/ 73804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ reviewsBeforeSchema),
/* harmony export */   a4: () => (/* binding */ reviewsSince),
/* harmony export */   lK: () => (/* binding */ reviewsBefore)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18656);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);

                                                        

                                                           

/**
 * Which reviews of an environment a run had when its plan was checked. The forge keeps neither time nor attempt
 * of a review, and promises no order
 * (https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run), so only
 * those that are there beside these were given to this plan.
 */
const reviewsBeforeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(64),
  attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
  environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  /** A mark of each review; two equal reviews have equal marks. */
  seen: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits')).max(1000),
});
                                                                

/**
 * @param facts what was learned beforehand
 * @returns what the environment's job has to be told; undefined where its reviews are not asked for or not known
 */
function reviewsBefore({ request, reviews }                )                            {
  const { owner, environment } = request;
  if (owner === undefined || !reviews.known || reviews.value?.kind !== 'reviews') return undefined;
  const { run, attempt } = owner;
  return { run, attempt, environment, seen: reviews.value.reviews.map(markOf).sort() };
}

/**
 * @param reviews the reviews that the run has now, in any order
 * @param before the marks of those that it had when its plan was checked
 * @returns the later ones; undefined where one of the earlier ones is gone
 */
function reviewsSince(
  reviews                              ,
  before                   ,
)                                           {
  const earlier = [...before];
  const later = reviews.filter((review) => {
    const place = earlier.indexOf(markOf(review));
    if (place >= 0) earlier.splice(place, 1);
    return place < 0;
  });
  return earlier.length === 0 ? later : undefined;
}

/** What a person wrote stays out of the outputs of jobs: it is a hash of it. */
function markOf({ reviewer, state, comment }                   )         {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({ reviewer, state, comment })).slice('sha256:'.length, 23);
}


/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ followedEvidenceInput),
/* harmony export */   Ig: () => (/* binding */ failureSchema),
/* harmony export */   av: () => (/* binding */ migrationEvidenceInput),
/* harmony export */   jr: () => (/* binding */ smokeEvidenceInput),
/* harmony export */   p9: () => (/* binding */ readyEvidenceInput),
/* harmony export */   yN: () => (/* binding */ planInput)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69545);



/*
 * What one step of a job hands to the next. Each carries the commit and the environment that it speaks of:
 * evidence of another deployment is refused, never taken for this one. A schema is made when it is first used
 * (z.lazy): the inputs of an action name several, and a start makes none of them.
 */

const about = { environment: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq, commit: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .commitShaSchema */ .jr };

const seenIdentity = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    where: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500),
    expected: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500),
    seen: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500),
  }),
);

/** What was seen in a cluster: workloads at their generation, and which digest each running container reports. */
const seenCluster = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    address: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500),
    workloads: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
          workload: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(400),
          generation: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(),
          ready: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(),
        }),
      )
      .min(1)
      .max(500),
    images: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
          image: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
          digest: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er,
          reported: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500),
          pods: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(),
        }),
      )
      .min(1)
      .max(500),
  }),
);

/** What await-ready observed: in a cluster, at an address, or both. */
const readyEvidenceInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
      ...about,
      url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(2048).exactOptional(),
      identity: seenIdentity,
      observations: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
      firstReadyAt: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .timestampSchema */ .yo,
      lastStatus: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().exactOptional(),
      cluster: seenCluster.exactOptional(),
      durationMilliseconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
      /** Which desired state the target says it runs; absent where it has no say. */
      revision: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(128).exactOptional(),
      /** Where the application migrates when it starts: the version that its schema has since. */
      schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(255), outputDigest: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er })
        .exactOptional(),
    })
    .refine((it) => (it.url === undefined) === (it.lastStatus === undefined), {
      message: 'an address and its status go together',
      path: ['lastStatus'],
    })
    .refine((it) => it.url !== undefined || it.cluster !== undefined, {
      message: 'something was seen: an address, or a cluster',
      path: ['url'],
    }),
);
                                                                   

/** What smoke-check observed. */
const smokeEvidenceInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    ...about,
    at: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .timestampSchema */ .yo,
    identity: seenIdentity,
    rounds: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
    results: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
          name: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
          attempts: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(),
          seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
        }),
      )
      .max(500),
  }),
);
                                                                   

/** What run-migrator did. */
const migrationEvidenceInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    ...about,
    ran: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    versionBefore: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500).nullable(),
    versionAfter: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500).nullable(),
    outputDigest: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er,
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
    /** Where a Job migrated: which, and the digest that its container's runtime reported. */
    job: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        namespace: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(63),
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(63),
        uid: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(128),
        image: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(1024),
        reported: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er,
        pod: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(253),
        /** When its end was seen. */
        seenAt: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .timestampSchema */ .yo,
      })
      .exactOptional(),
    /** Where a controller started the Job, and whether the code came after it is not known: why. */
    orderUnknown: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(1000).exactOptional(),
  }),
);
                                                                           

/** A rollback: the controller ran no migration that counts, and what was seen in its place. */
const notMigrated = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...about, notMigrated: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(2000) }),
);

/** What run-migrator saw of a migration that a controller starts once desired state is written. */
const followedEvidenceInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([migrationEvidenceInput, notMigrated]));
                                                                         

const plannedImage = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
    repository: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .imageRepositorySchema */ .LV,
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(128),
    digest: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er,
  }),
);

/** The plan of a deployment; its hash is in the record, so a plan that was changed on the way is refused. */
const planInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('waybill.plan/1'),
    application: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['promote', 'rollback']),
    delivery: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['direct', 'pull-request', 'host', 'external']),
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .commitShaSchema */ .jr,
    images: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(plannedImage).max(64),
    changes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
          file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1024),
          selector: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1024),
          image: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq.exactOptional(),
          before: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000).nullable(),
          after: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000),
        }),
      )
      .max(1000),
    migrations: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
      run: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['before', 'after', 'startup', 'none']),
      from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
      to: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    }),
    current: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        deployment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        commit: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .commitShaSchema */ .jr,
        images: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq, digest: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er })),
      })
      .nullable(),
    undoes: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    overrides: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        freeze: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000).exactOptional(),
        hold: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000).exactOptional(),
      })
      .exactOptional(),
    policy: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er,
  }),
);

/** How a step of the job failed: its output `failure`. */
const failureSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    decision: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['refused', 'failed', 'cancelled']),
    code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]{2,99}$/),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    remedy: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    facts: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(
      zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
      zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())]),
    ),
  }),
);
                                                        


/***/ })

};
})
