(function (exports, __distFolder) {'use strict';
exports.ids = [3068];
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

/***/ 43068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64352);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94660);



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .definition */ .m, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(2962), __webpack_require__.e(9629), __webpack_require__.e(3832)]).then(__webpack_require__.bind(__webpack_require__, 61343));
    return await run(given);
  });
}


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


/***/ })

};
})
