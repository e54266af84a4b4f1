(function (exports, __distFolder) {'use strict';
exports.ids = [5006];
exports.modules = {

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


/***/ }),

/***/ 13833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ showStatuses),
/* harmony export */   e7: () => (/* binding */ mirror),
/* harmony export */   u$: () => (/* binding */ listDeployment)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54152);
/* harmony import */ var _record_fence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94671);

                                                                                    

                                                                   
                                                    


/**
 * Shows a deployment where people look: as a status of the promoted commit, and in the forge's own list of
 * deployments. Both are views (design, "Who sees it"): where they cannot be written the log says so, and the
 * record stands.
 * @param connections the systems of the deployment
 * @param record the deployment as it stands
 * @param environmentUrl where the environment answers
 */
async function mirror(
  connections             ,
  record                  ,
  environmentUrl                    ,
)                {
  const phase = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(record);
  const { commit, environment, id } = record;
  const state = shownAs(phase).status;
  const url = runUrl(connections.settings, (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record).by);
  const status               = {
    context: `waybill / ${environment}`,
    state,
    description: `${phase}: ${id}`,
    ...(url === undefined ? {} : { url }),
  };
  const { forge } = connections.fenced((0,_record_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .recordFence */ .J)(connections, record));
  await show(connections, forge, 'The commit status', (it) => it.setStatus(commit, status));
  await listDeployment(connections, record, environmentUrl);
}

/**
 * Shows a deployment in the forge's own list of deployments alone: while it is under way, its commit's status is
 * still that of the deployment before.
 * @param connections the systems of the deployment
 * @param record the deployment as it stands
 * @param environmentUrl where the environment answers
 */
async function listDeployment(
  connections             ,
  record                  ,
  environmentUrl                    ,
)                {
  const phase = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(record);
  const { commit, environment, id } = record;
  // The run that brought it there, and not the one that looks: a later run shows the same, and writes nothing.
  const logUrl = runUrl(connections.settings, (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record).by);
  const { forge } = connections.fenced((0,_record_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .recordFence */ .J)(connections, record));
  await show(connections, forge, 'The deployment in the forge', (it) =>
    it.mirrorDeployment({
      deployment: id,
      environment,
      commit,
      state: shownAs(phase).deployment,
      description: `${phase}: ${id}`,
      ...(environmentUrl === undefined ? {} : { environmentUrl }),
      ...(logUrl === undefined ? {} : { logUrl }),
    }),
  );
}

/**
 * Sets statuses on a commit, as a view: what is refused there is said in the log.
 * @param connections the systems of the deployment
 * @param commit the commit
 * @param statuses what to show
 */
async function showStatuses(
  connections             ,
  commit                            ,
  statuses                         ,
)                {
  const { owner } = connections.settings;
  const logUrl = runUrl(connections.settings, owner);
  const linked = statuses.map((status) => ({
    ...status,
    ...(logUrl === undefined ? {} : { url: logUrl }),
  }));
  await show(connections, connections.forge, 'The commit statuses', (it) =>
    it.setStatus(commit, ...linked),
  );
}

async function show(
  connections             ,
  forge                      ,
  what        ,
  write                                    ,
)                {
  try {
    const { unreachable } = await connections.names();
    if (unreachable !== undefined) throw unreachable;
    await write(await forge());
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    const remedy = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .isWaybillError */ .xS)(error) ? ` ${error.remedy}` : '';
    connections.settings.progress.detail(
      `${what} could not be written: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}${remedy}`,
    );
  }
}

/** The page of the run: a rehearsal's run has none. */
function runUrl({ server }                    , owner       )                     {
  if (server === undefined || owner.pid !== undefined) return undefined;
  return `${server.url.replace(/\/+$/, '')}/${owner.repository}/actions/runs/${owner.run}`;
}

/** How each phase looks in the forge's own words; nothing that ended looks as if it went on. */
function shownAs(phase                 )                                                   {
  switch (phase) {
    case 'requested':
    case 'proposed':
      return { status: 'pending', deployment: 'queued' };
    case 'applied':
    case 'approved':
    case 'migrating':
    case 'desired':
    case 'rolling-out':
    case 'checking':
      return { status: 'pending', deployment: 'in-progress' };
    case 'active':
    case 'accepted':
      return { status: 'success', deployment: 'success' };
    case 'refused':
    case 'failed':
      return { status: 'failure', deployment: 'failure' };
    case 'cancelled':
    case 'interrupted':
      return { status: 'error', deployment: 'failure' };
    case 'superseded':
    case 'rolled-back':
      return { status: 'failure', deployment: 'inactive' };
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .exhausted */ .uW)(phase, 'the phase of a deployment');
  }
}


/***/ })

};
})
