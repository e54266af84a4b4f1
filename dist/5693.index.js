(function (exports, __distFolder) {'use strict';
exports.ids = [5693];
exports.modules = {

/***/ 69077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19985);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29675);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95010);
/* harmony import */ var _waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8069);
/* harmony import */ var _waybill_stage_steps_await_ready__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28149);



                                                                      

                                                  

/** Waits until the release itself answers as ready. */
async function run(given                              )                         {
  const { inputs, context } = given;
  const evidence = await (0,_waybill_stage_steps_await_ready__WEBPACK_IMPORTED_MODULE_0__/* .awaitReadyStep */ .Q)(
    (0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__.connect)({ ...(0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .connectionSettings */ .Q)(given), ...(0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .clusterSettings */ .Y1)(given) }),
    {
      environment: inputs.environment,
      commit: inputs.commit ?? context.commit,
      ...(inputs.deployment === undefined ? {} : { deployment: inputs.deployment }),
      ...(inputs.timeout === undefined ? {} : { timeoutMilliseconds: inputs.timeout }),
      commands: { workspace: context.workspace, variables: inputs['migration-env'] },
    },
  );
  given.output('evidence', JSON.stringify(evidence));
  given.output('schema-version', evidence.schema?.version ?? '');
  given.output('observations', String(evidence.observations));
  const elapsed = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(evidence.durationMilliseconds);
  const seen = evidence.cluster === undefined ? 'answers' : 'observations';
  const message = `${inputs.environment} is ready as ${evidence.identity.seen} after ${elapsed} and ${String(evidence.observations)} ${seen}.`;
  given.summarize([
    { kind: 'heading', text: `${inputs.environment}: ready` },
    { kind: 'text', text: `${message} (${evidence.identity.where})` },
    ...(evidence.schema === undefined
      ? []
      : [{ kind: 'text', text: `The schema has version ${evidence.schema.version}.` }         ]),
    ...clusterTables(evidence.cluster),
  ]);
  return { decision: 'done', message };
}

/** What was seen in the cluster: each workload, and which digest its containers report. */
function clusterTables(cluster                              )                         {
  if (cluster === undefined) return [];
  return [
    {
      kind: 'table',
      head: ['workload', 'ready', 'generation'],
      rows: cluster.workloads.map(({ workload, ready, generation }) => [
        workload,
        String(ready),
        String(generation),
      ]),
    },
    {
      kind: 'table',
      head: ['image', 'digest', 'pods', 'reported as'],
      rows: cluster.images.map(({ image, digest, pods, reported }) => [
        image,
        digest,
        String(pods),
        reported,
      ]),
    },
  ];
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

/***/ 85480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ silentProgress)
/* harmony export */ });
/** How long work shows itself (house rule: phases, elapsed time, what it is waiting for). */
                           
                                       
                             
                          
                             
                                                               
                              
 

/** Shows nothing: for tests, and for parts whose caller shows its own. */
const silentProgress           = {
  phase: () => undefined,
  detail: () => undefined,
  waiting: () => undefined,
};


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


/***/ })

};
})
