(function (exports, __distFolder) {'use strict';
exports.ids = [2080];
exports.modules = {

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


/***/ }),

/***/ 70312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sx: () => (/* binding */ acceptDeployment),
  qD: () => (/* binding */ activeSteps),
  jl: () => (/* binding */ finishDeployment)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(50141);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(99651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/evidence-parts.js
var evidence_parts = __webpack_require__(68219);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-claims.js
var ledger_claims = __webpack_require__(39921);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/failure-step.js


                                                      

/**
 * Says how a deployment ends whose step did not succeed. `superseded`: desired state names a newer release, and nothing
 * was written for this one. `refused` is for a gate's no before anything was changed outside; afterwards the same no is
 * a failure.
 * @param phase where the deployment stands
 * @param failure what its step said
 */
function failureStep(phase                 , failure             )                 {
  const outcome = (0,ledger_claims/* recordedOutcome */.P0)(failure);
  if (failure.decision === 'cancelled')
    return { to: 'cancelled', evidence: { phase: 'cancelled', ...outcome } };
  const untouched = phase === 'requested' || phase === 'proposed' || phase === 'approved';
  if (failure.code === 'DESIRED_STATE_SUPERSEDED' && untouched) {
    const by = evidence_parts/* deploymentIdSchema */.kZ.safeParse(failure.facts['by']);
    const evidence = { phase: 'superseded', ...outcome }         ;
    return { to: 'superseded', evidence: by.success ? { ...evidence, by: by.data } : evidence };
  }
  return failure.decision === 'refused' && untouched
    ? { to: 'refused', evidence: { phase: 'refused', ...outcome } }
    : { to: 'failed', evidence: { phase: 'failed', ...outcome } };
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var policy = __webpack_require__(78894);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/diff.js
var diff = __webpack_require__(49654);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/migration-outcome.js
var migration_outcome = __webpack_require__(98853);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/records.js
var records = __webpack_require__(27970);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/followed-migration.js


                                                                 


                                                                                      

/** So many deployments back the ledger is asked which schema the last one left. */
const mostDeployments = 50;

/** What the record of a rollout keeps of a migration that a controller started. */
                                    
                                                                                 
                                            
                                                 
     
                                                                                                                          
                                 
     
                                                
 

/** Nothing was followed. */
const unmigrated                    = { steps: [], outcome: undefined, observations: [] };

/**
 * @param context what the step knows
 * @param record the deployment
 * @param evidence what run-migrator gave after desired state was written
 * @returns why the record cannot go on to its rollout; undefined where it can
 */
function missingMigration(
  { environment, config }                   ,
  record                  ,
  evidence                                  ,
)                     {
  if (evidence === undefined) {
    const isNeeded =
      (0,policy/* migrationsFor */.jA)(environment, config) === 'after' && (0,records/* requestOf */.f)(record).kind === 'promote';
    return isNeeded
      ? 'run-migrator gave no evidence of the Job that the controller starts: it follows that after desired state is written'
      : undefined;
  }
  if (evidence.commit !== record.commit || evidence.environment !== record.environment)
    return `evidence of the migration speaks of ${evidence.commit} in ${evidence.environment}`;
  return 'notMigrated' in evidence && (0,records/* requestOf */.f)(record).kind === 'promote'
    ? `no migration is proved: ${evidence.notMigrated}`
    : undefined;
}

/**
 * Turns what was seen of a controller's migration into what the record says of it. A rollback needs none: what the
 * controller did is told, and counts as a migration only where it moved the schema.
 * @param context what the step knows
 * @param record the deployment
 * @param evidence what run-migrator gave after desired state was written
 * @returns the record's part
 */
async function followedMigration(
  context                   ,
  record                  ,
  evidence                                  ,
)                             {
  const isPast = (0,src_record/* phasesOf */.I$)(record).includes('migrating');
  if ((0,policy/* migrationsFor */.jA)(context.environment, context.config) !== 'after') return unmigrated;
  if ((0,records/* requestOf */.f)(record).kind === 'promote') {
    if (evidence === undefined || 'notMigrated' in evidence) return unmigrated;
    return {
      steps: isPast ? [] : [began(context, evidence, null)],
      outcome: (0,migration_outcome/* migrationOutcome */.P)(evidence, context.config),
      observations: observed(evidence),
    };
  }
  return isPast ? unmigrated : await onRollback(context, evidence);
}

async function onRollback(
  context                   ,
  evidence                                  ,
)                             {
  if (evidence === undefined) return told('nobody looked whether the controller ran a Job');
  if ('notMigrated' in evidence) return told(evidence.notMigrated);
  const { versionAfter, job } = evidence;
  const observations = observed(evidence);
  const before = await versionNow(context);
  const ran = `the controller ran ${job === undefined ? 'a Job' : `the Job ${job.namespace}/${job.name}`} with the migrator of this release`;
  if (versionAfter === null)
    return { ...told(`${ran}, which says no version of the schema`), observations };
  if (versionAfter === before)
    return { ...told(`${ran}, and the schema kept its version ${versionAfter}`), observations };
  const { outputDigest, seconds } = evidence;
  const versionBefore = before ?? null;
  return {
    steps: [began(context, evidence, versionBefore)],
    // Not what the release declared of its own schema then: nobody knows how far back this one fits.
    outcome: { versionBefore, versionAfter, outputDigest, seconds },
    observations,
  };
}

function told(what        )                    {
  const skipped = `a rollback brings back an image, never a schema; ${what}`;
  return { ...unmigrated, steps: [{ to: 'migrating', evidence: { phase: 'migrating', skipped } }] };
}

function began(
  { config: { migrations } }                   ,
  { outputDigest, job }                       ,
  versionBefore               ,
)                 {
  const engine = migrations?.engine ?? 'kubernetes-job';
  const command = job?.reported ?? outputDigest;
  return { to: 'migrating', evidence: { phase: 'migrating', engine, command, versionBefore } };
}

function observed({ job, orderUnknown }                       )                         {
  if (job === undefined) return [];
  const at = job.seenAt;
  const title = `Job ${job.namespace}/${job.name}`;
  const seen = { subject: `${title}, ${job.image}`.slice(0, 500), at, value: job.reported };
  if (orderUnknown === undefined) return [seen];
  const subject = `whether the code came after the ${title}`;
  return [seen, { subject, at, value: `not known: ${orderUnknown}` }];
}

/** Which version the schema has, as far as a record says. */
async function versionNow({
  ledger,
  environment: { name: environment },
}                   )                              {
  const { version, uncertainSince } = (0,diff/* schemaOf */.p)(
    await ledger.deployments({ environment, limit: mostDeployments }),
  );
  return uncertainSince === undefined ? version : undefined;
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/close-proposals.js
var close_proposals = __webpack_require__(53951);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ready/ready-observations.js
                                                   
                                                             

/** A record holds at most as many of each list. */
const mostObservations = 100;

/** What the record of a deployment keeps of its readiness. */
                                    
                                                            
                             
                                                                
                          
                                                                                                
                                       
                                                       
                                 
 

/**
 * @param ready what await-ready observed
 * @param address of the environment
 * @returns the same as observations of the record
 */
function readyObservations(ready                   , address        )                    {
  const at = ready.firstReadyAt;
  const { cluster, url, lastStatus } = ready;
  const seen = { subject: ready.identity.where, at, value: ready.identity.seen };
  const images = (cluster?.images ?? []).map(({ image, reported, pods }) => ({
    subject: `image ${image} in ${String(pods)} pods`,
    at,
    value: reported,
  }));
  const workloads = (cluster?.workloads ?? []).map(({ workload, generation, ready: count }) => ({
    subject: workload,
    at,
    value: `${String(count)} ready at generation ${String(generation)}`,
  }));
  const answer =
    url === undefined ? [] : [{ subject: `GET ${url}`, at, value: String(lastStatus) }];
  return {
    seen,
    target: cluster?.address ?? address,
    observations: (images.length === 0 ? [seen] : images).slice(0, mostObservations),
    checks: [...answer, ...workloads].slice(0, mostObservations),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/startup-migration/started-outcome.js



                                                             

/** What says when a database is migrated. */
                                
                                                        
                                                         
 

/**
 * @param context environment and description
 * @param record the deployment
 * @param ready what await-ready saw
 * @returns why the record cannot say that the release runs; undefined where it can
 */
function missingStart(
  { environment, config }               ,
  record                  ,
  ready                               ,
)                     {
  const isNeeded =
    (0,policy/* migrationsFor */.jA)(environment, config) === 'startup' && (0,records/* requestOf */.f)(record).kind === 'promote';
  return isNeeded && ready !== undefined && ready.schema === undefined
    ? 'await-ready read no version of the schema, which the application brings when it starts'
    : undefined;
}

/**
 * @param context what the release declares
 * @param record the deployment, whose start of the migration is in it
 * @param ready what await-ready saw
 * @returns what the record keeps of the schema; undefined where await-ready read none
 */
function startedOutcome(
  { config }                               ,
  record                  ,
  ready                               ,
)                               {
  if (ready?.schema === undefined) return undefined;
  const { schema, durationMilliseconds } = ready;
  const began = (0,agreement/* deploymentEvidence */.L8)(record, 'migrating');
  const compatibleFrom = config.migrations?.compatibleFrom;
  return {
    versionBefore: began === undefined || 'skipped' in began ? schema.version : began.versionBefore,
    versionAfter: schema.version,
    outputDigest: schema.outputDigest,
    seconds: durationMilliseconds / 1000,
    ...(compatibleFrom === undefined ? {} : { compatibleFrom }),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/finish-deployment.js


                                                     








             
                       
                    
                    
              
                             

/** What record-deployment closes. */
                                
                               
                             
                              
                                                                               
                                                        
                                                
                                                
                                            
 

/** Where the record stands now. */
                                     
                                    
                            
                                                                         
                                   
 

/**
 * Closes a deployment with what was observed: active (and accepted, where the policy says so) only with
 * evidence of readiness and smoke checks of this very commit; otherwise how it failed.
 * @param connections the systems of the deployment
 * @param request the deployment and what its steps gave
 * @throws DEPLOYMENT_INCOMPLETE where a step gave neither evidence nor a failure (it is recorded as interrupted)
 */
async function finishDeployment(
  connections             ,
  request               ,
)                              {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, request.environment, request.commit);
  return { ...(await finish_deployment_close(context, request)), environmentUrl: context.environment.url };
}

async function finish_deployment_close(
  context                   ,
  request               ,
)                              {
  const { record } = await (0,deployment_context/* heldDeployment */.T)(context, request.deployment, context.seen);
  const phase = (0,src_record/* phaseOf */.hU)(record);
  if ((0,phases/* isActive */.$m)(phase) || (0,phases/* isEnd */.uV)(phase)) return { record, changed: false };
  if (request.failure !== undefined) {
    // First: a run that is killed between both leaves a pull request that nobody can merge, not one that is stale.
    await (0,close_proposals/* closeStaleProposals */.hN)(
      context.connections,
      record,
      `${request.failure.code}: ${request.failure.message}`,
    );
    return finished(await context.ledger.finish(record.id, [failureStep(phase, request.failure)]));
  }
  // A pull request waits for its merge: the record stays open, and a later run goes on.
  if (phase === 'proposed' && request.ready === undefined) return { record, changed: false };
  const missing =
    missingMigration(context, record, request.migration) ??
    missingEvidence(context, request) ??
    missingStart(context, record, request.ready);
  if (missing !== undefined) {
    const error = incomplete(record, missing);
    await interrupt(context.ledger, record, error);
    throw error;
  }
  const followed = await followedMigration(context, record, request.migration);
  const steps = activeSteps(context, request, {
    outcome: followed.outcome ?? startedOutcome(context, record, request.ready),
    observations: followed.observations,
  });
  return finished(await context.ledger.finish(record.id, [...followed.steps, ...steps]));
}

/**
 * A person's word that an active deployment is good (policy: `acceptance: manual`).
 * @throws DEPLOYMENT_NOT_FOUND, and what `advance` throws
 */
async function acceptDeployment(
  ledger        ,
  id        ,
  by        ,
  reason                    ,
)                              {
  const step                 = {
    to: 'accepted',
    evidence: {
      phase: 'accepted',
      how: 'person',
      by,
      ...(reason === undefined ? {} : { reason }),
    },
  };
  try {
    return finished(await ledger.advance(id, [step]));
  } catch (error) {
    throw (0,src_error/* isWaybillError */.xS)(error, 'LEDGER_RECORD_MISSING') ? (0,error_codes/* deploymentNotFound */.lA)(id) : error;
  }
}

function finished(written                   )                     {
  return { record: written.deployment, changed: written.changed };
}

function missingEvidence(context                   , request               )                     {
  const { ready, smoke } = request;
  if (ready === undefined) return 'await-ready gave no evidence';
  if (smoke === undefined && context.config.smoke !== undefined)
    return 'smoke-check gave no evidence';
  for (const evidence of [ready, ...(smoke === undefined ? [] : [smoke])]) {
    if (evidence.commit !== request.commit || evidence.environment !== request.environment) {
      return `evidence speaks of ${evidence.commit} in ${evidence.environment}`;
    }
  }
  return undefined;
}

function incomplete(record                  , missing        )                                {
  return (0,error_codes/* stageError */.vH)('DEPLOYMENT_INCOMPLETE', {
    message: `Expected evidence that ${record.environment} runs ${record.commit.slice(0, 12)}; ${missing}.`,
    remedy:
      'Look at the step before this one; start the promotion again, it goes on from where things stand.',
    facts: { deployment: record.id },
  });
}

async function interrupt(
  ledger        ,
  record                  ,
  error                               ,
)                {
  await ledger.finish(record.id, [
    { to: 'interrupted', evidence: { phase: 'interrupted', ...(0,ledger_claims/* recordedOutcome */.P0)(error) } },
  ]);
}

/**
 * @param context what the step knows
 * @param request what was observed; readiness is there
 * @param migration what a migration left that ran after desired state was written, and what was seen of it
 * @returns the transitions that it proves: rolling-out, checking, active, and accepted where the policy says so
 */
function activeSteps(
  context                   ,
  request                                                   ,
  migration                                                      = unmigrated,
)                            {
  const { ready, smoke } = request;
  if (ready === undefined) throw new TypeError('evidence was checked before');
  const { seen, target, observations, checks } = readyObservations(ready, context.environment.url);
  const identity = { expected: ready.identity.expected, observations: [seen] };
  const smokeIdentity =
    smoke === undefined
      ? identity
      : {
          expected: smoke.identity.expected,
          observations: [
            { subject: smoke.identity.where, at: smoke.at, value: smoke.identity.seen },
          ],
        };
  const steps                   = [
    {
      to: 'rolling-out',
      evidence: {
        phase: 'rolling-out',
        target,
        revision: ready.revision ?? ready.identity.seen,
        observations: [...migration.observations, ...observations].slice(0, mostObservations),
        ...(migration.outcome === undefined ? {} : { migration: migration.outcome }),
      },
    },
    { to: 'checking', evidence: { phase: 'checking', ready: checks, identity } },
    {
      to: 'active',
      evidence: {
        phase: 'active',
        version: (0,vocabulary/* releaseTag */.aF)(request.commit),
        identity: smokeIdentity,
        smoke:
          smoke === undefined
            ? { skipped: 'waybill.yaml declares no smoke checks' }
            : {
                results: smoke.results.map((result) => ({ ...result, outcome: 'passed'          })),
              },
      },
    },
  ];
  if (context.environment.acceptance === 'automatic') {
    steps.push({ to: 'accepted', evidence: { phase: 'accepted', how: 'automatic', by: 'policy' } });
  }
  return steps;
}


/***/ })

};
})
