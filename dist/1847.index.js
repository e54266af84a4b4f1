(function (exports, __distFolder) {'use strict';
exports.ids = [1847];
exports.modules = {

/***/ 94660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5862);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64042);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29675);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14858);


/** The closed registry of run-migrator's inputs and outputs. */
const definition = (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
  name: 'run-migrator',
  title: 'Run migrator',
  description:
    'Brings the database to the version that the release expects, before its code: runs the migrator (a command, or a Job in the cluster), keeps its output, verifies the version afterwards.',
  inputs: {
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .connectionInputs */ .eu,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .clusterInputs */ .g$,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .argoCdInput */ .lk,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .ledgerKeyInputs */ .GN,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .commitInputs */ .J8,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .prepareInput */ ._s,
    environment: { description: 'The environment.', required: true, schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .nameText */ .fh },
    commit: {
      description: "The commit that is deployed; empty means the run's.",
      default: '',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalCommitText */ .H2,
    },
    'migration-env': {
      description:
        'Variables for the commands of the migration, one `NAME=value` a line, such as DATABASE_URL.',
      default: '',
      secret: true,
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalSecret */ .Ny,
    },
    deployment: {
      description: 'The id that record-deployment gave.',
      required: true,
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .requiredText */ .$4,
    },
  },
  outputs: {
    ran: { description: '`true` when the migrator ran, `false` when nothing was to do.' },
    'version-before': { description: "The schema's version before." },
    'version-after': { description: "The schema's version afterwards." },
    job: {
      description:
        'The Job in the cluster that migrated, `namespace/name`; empty where commands migrate.',
    },
    evidence: {
      description:
        'What was observed, as JSON: the input `migration` of update-desired-state, or, where a controller’s migration was followed, of record-deployment (operation finish).',
    },
  },
  permissions: { contents: 'read' },
});


/***/ }),

/***/ 91847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83889);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35665);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29675);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81009);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94660);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77472);





/** At the end of the job, also of a cancelled one: no Job goes on for a deployment that nobody goes on with. */
async function main()                {
  await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .runPost */ .a)(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .definition */ .m, async (given) => {
    const [namespace, name] = [given.remembered(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .jobNamespace */ .x), given.remembered(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .jobName */ .d)];
    if (namespace === '' || name === '') return undefined;
    const [{ connect }, { cleanUpMigrator }] = await Promise.all([
      __webpack_require__.e(/* import() */ 8069).then(__webpack_require__.bind(__webpack_require__, 8069)),
      Promise.all(/* import() */[__webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(9835), __webpack_require__.e(6188), __webpack_require__.e(6456), __webpack_require__.e(2931)]).then(__webpack_require__.bind(__webpack_require__, 66967)),
    ]);
    const settings = { ...(await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .writingSettings */ .a)(given)), ...(0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_4__/* .clusterSettings */ .Y1)(given) };
    const done = await cleanUpMigrator(connect(settings), {
      deployment: given.inputs.deployment,
      job: { namespace, name },
    });
    const title = `Job ${namespace}/${name}`;
    switch (done) {
      case 'absent':
        return undefined;
      case 'removed':
        return `${title} is deleted, and its pod has ended: it holds no lock in the database.`;
      case 'kept':
        return `${title} has ended, and goes by itself.`;
      case 'waits':
        return `${title} has ended; its outcome is not recorded, so the next run finishes it.`;
      default:
        return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .exhausted */ .uW)(done, 'what was done with a Job');
    }
  });
}


/***/ }),

/***/ 77472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ jobName),
/* harmony export */   x: () => (/* binding */ jobNamespace)
/* harmony export */ });
/** Under these names the Job is remembered that is about to be created. */
const jobNamespace = 'namespace';
const jobName = 'job';


/***/ }),

/***/ 29675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y1: () => (/* binding */ clusterSettings),
/* harmony export */   g$: () => (/* binding */ clusterInputs),
/* harmony export */   lk: () => (/* binding */ argoCdInput)
/* harmony export */ });
/* unused harmony export clusterAccess */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75907);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4438);
/* harmony import */ var _input_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14858);
/* harmony import */ var _runner_token_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96167);

                                            
                                                         
                                                                             




/** How a cluster is reached, for the steps that talk to one. */
const clusterInputs = {
  kubeconfig: {
    description:
      'A kubeconfig, as text, for a target of kind `kubernetes`; where no input says how the cluster is reached, the file of `KUBECONFIG`, else `~/.kube/config`, else the service account of the pod.',
    default: '',
    secret: true,
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSecret */ .Ny,
  },
  'kubeconfig-file': {
    description: 'In its place: the path of a kubeconfig.',
    default: '',
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
  },
  'kubeconfig-context': {
    description: 'The context of the kubeconfig; empty means its current one.',
    default: '',
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
  },
  'cluster-server': {
    description:
      'In the place of a kubeconfig: the address of the API server, with `cluster-token` or `cluster-token-audience`.',
    default: '',
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
  },
  'cluster-token': {
    description: 'The bearer token for `cluster-server`.',
    default: '',
    secret: true,
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSecret */ .Ny,
  },
  'cluster-token-audience': {
    description:
      "In the place of `cluster-token`: the audience of the job's own OIDC token, where the API server trusts its issuer (needs `id-token: write`).",
    default: '',
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
  },
  'cluster-authority': {
    description:
      'Certificate (PEM) of the authority of `cluster-server`; empty means those of the machine.',
    default: '',
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
  },
}         ;

/** For a target that Argo CD's own server is asked about. */
const argoCdInput = {
  'argo-cd-token': {
    description: "Token for Argo CD's server, where the policy names one (`controller.server`).",
    default: '',
    secret: true,
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSecret */ .Ny,
  },
}         ;

/** The inputs of `clusterInputs`, parsed. */
                                
                                          
                                                 
                                                    
                                                
                                               
                                                        
                                                   
 

/**
 * @param run a step whose inputs include `clusterInputs`, perhaps with `argoCdInput`
 * @returns what its connection settings have beside those of `connectionSettings`
 * @throws what `clusterAccess` throws
 */
function clusterSettings({
  inputs,
  signal,
}   
                                                                                     
                               
 )                                                      {
  const cluster = clusterAccess(inputs, signal);
  const argoCdToken = inputs['argo-cd-token'];
  return {
    ...(cluster === undefined ? {} : { cluster }),
    ...(argoCdToken === undefined ? {} : { argoCdToken }),
  };
}

/**
 * @param inputs how the cluster is reached
 * @param signal of the step, for the job's OIDC token
 * @param environment the runner's
 * @returns the one way that the inputs name; undefined where they name none
 * @throws ACTION_INPUT_INVALID where they name several or half of one, IDENTITY_TOKEN_MISSING
 */
function clusterAccess(
  inputs               ,
  signal             ,
  environment                    = process.env,
)                            {
  const { kubeconfig, 'kubeconfig-file': path, 'cluster-server': server } = inputs;
  const ways = Object.entries({ kubeconfig, 'kubeconfig-file': path, 'cluster-server': server })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `\`${name}\``);
  if (ways.length > 1) throw inputInvalid(`one of ${ways.join(' and ')}, not several`);
  const named = inputs['kubeconfig-context'];
  const context = named === undefined ? {} : { context: named };
  if (server === undefined) refuseLoose(inputs);
  if (kubeconfig !== undefined) return { kind: 'text', kubeconfig, ...context };
  if (path !== undefined) return { kind: 'file', path, ...context };
  if (server === undefined) return undefined;
  const authority = inputs['cluster-authority'];
  return {
    kind: 'token',
    server,
    token: tokenOf(inputs, signal, environment),
    ...(authority === undefined ? {} : { authority }),
  };
}

/** What belongs to `cluster-server` alone would silently mean nothing without it. */
function refuseLoose(inputs               )       {
  for (const name of ['cluster-token', 'cluster-token-audience', 'cluster-authority']         )
    if (inputs[name] !== undefined) throw inputInvalid(`\`cluster-server\` beside \`${name}\``);
}

function tokenOf(
  inputs               ,
  signal             ,
  environment                   ,
)                        {
  const { 'cluster-token': token, 'cluster-token-audience': audience } = inputs;
  if ((token === undefined) === (audience === undefined))
    throw inputInvalid(
      'either `cluster-token` or `cluster-token-audience` beside `cluster-server`',
    );
  if (token !== undefined) return () => Promise.resolve(token);
  const endpoint = (0,_runner_token_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .runnerTokenEndpoint */ .T)(environment, 'reach the cluster by a token or a kubeconfig');
  return async () => {
    const { requestRunnerToken } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 34650));
    const given = await requestRunnerToken(endpoint, audience ?? '', { signal });
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setSecret */ .Pq)(given.reveal());
    return given;
  };
}

function inputInvalid(expected        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
    message: `Expected ${expected}.`,
    remedy:
      'Give `kubeconfig` or `kubeconfig-file`, or `cluster-server` with its token; or none of them, with `KUBECONFIG` set by a step before.',
  });
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


/***/ })

};
})
