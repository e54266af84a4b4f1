(function (exports, __distFolder) {'use strict';
exports.ids = [5205,5006];
exports.modules = {

/***/ 85714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emergencyApply: () => (/* binding */ emergencyApply)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var effect = __webpack_require__(31914);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/verify-image.js
var verify_image = __webpack_require__(77202);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(99651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-claims.js
var ledger_claims = __webpack_require__(39921);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/mirror.js
var mirror = __webpack_require__(13833);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(22408);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/running-release.js
var running_release = __webpack_require__(97235);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/source.js
var source = __webpack_require__(12299);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/emergency/emergency-request.js
var emergency_request = __webpack_require__(59155);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/emergency/apply-emergency.js

                                                                              
                                                                      

                                                     








                                                               

/**
 * Carries out an emergency at a target: verifies what is to run (law 2), takes the environment, changes the target,
 * and records what it was then seen to run. No gate is asked and nothing is approved; that is why the record names a
 * person and a reason, and stays open. A run that was killed in between is gone on with by the next one.
 * @param connections the systems of the deployment
 * @param question environment, release, reason
 * @param targetOf gives what is changed, once the release is known
 * @throws RELEASE_NOT_FOUND, SIGNATURE_*, LEDGER_LOCKED, EMERGENCY_NOT_TAKEN, and what the target throws; what failed
 *   after the environment was taken is in the record
 */
async function applyEmergency(
  connections             ,
  question                   ,
  targetOf                                                                            ,
)                             {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, question.environment, question.commit);
  const target = await targetOf(context);
  await verifyRelease(context);
  const { ledger, environment } = context;
  const request = await (0,emergency_request/* emergencyRequest */.xX)(context, question);
  const { deployment, lock } = await ledger.startDeployment(request);
  if (lock === undefined) throw new TypeError('an emergency is never there already');
  try {
    const act = { target, deployment: deployment.id, fence: ledger.fence(lock) };
    const applied = await change(context, request.requestedBy, act);
    const evidence = { phase: 'applied', ...applied }         ;
    const written = await ledger.advance(deployment.id, [{ to: 'applied', evidence }]);
    await (0,mirror/* mirror */.e7)(connections, written.deployment, environment.url);
    return { record: written.deployment, changed: written.changed };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!(0,src_error/* isWaybillError */.xS)(error, 'FENCED_OFF')) await recordFailure(context, deployment, error);
    throw error;
  }
}

/** Nobody has the time to look: so this code does, before it acts. */
async function verifyRelease({
  connections,
  environment,
  policy,
  release,
}                   )                {
  if (environment.signature === 'optional') return;
  const registry = (0,registry_connection/* registryConnection */.aL)(connections.settings);
  const { application, commit } = release;
  const claims = { source: (0,source/* sourceOf */.v)(connections.settings), commit, application };
  for (const image of release.images) {
    const client = registry((0,registry_connection/* registryHost */.U$)(image.repository));
    await (0,verify_image/* verifyImage */.ZG)(client, image, { ...claims, signers: policy.signers });
  }
}

                        
                                   
                              
                                      
 

async function change(
  context                   ,
  by        ,
  { target, deployment, fence }              ,
)                                                          {
  const { signal, clock } = context.connections.settings;
  const images = context.release.images.map(({ name, repository, tag, digest }) => ({
    name,
    repository,
    tag,
    digest,
  }));
  await (0,effect/* performEffect */.d)('target.emergency', { signal, fence }, async (within) => {
    await target.apply(images, { signal: within, fence, deployment });
  });
  const running = await target.running(signal);
  const at = (0,time/* timestamp */.vE)(clock);
  const observations = (0,running_release/* runningRelease */.P)(context).map(({ name, digest }) => {
    const found = running.filter((it) => it.name === name);
    const other = found.find((it) => it.digest !== digest);
    const [first] = found;
    if (first === undefined || other !== undefined) throw notTaken(target, { name, digest }, other);
    return { subject: first.subject.slice(0, 500), at, value: digest };
  });
  return {
    how: 'target',
    by,
    target: target.address.slice(0, 500),
    images: images.map(({ name, digest }) => ({ name, digest })),
    seen: { observations },
  };
}

function notTaken(
  target                 ,
  expected                                                    ,
  found                          ,
)        {
  const seen =
    found === undefined
      ? 'it runs no such image'
      : `${found.subject} runs ${found.digest ?? 'a digest that it does not tell'}`;
  return (0,error_codes/* stageError */.vH)('EMERGENCY_NOT_TAKEN', {
    message: `Expected ${target.address} to run ${expected.name}@${expected.digest} now; ${seen}.`,
    remedy:
      'Look at the target: something else may write there too (pause its reconciler). Start the emergency again then: it goes on from where things stand.',
    facts: { target: target.address, image: expected.name, expected: expected.digest },
  });
}

async function recordFailure(
  { ledger }                   ,
  { id }                  ,
  error         ,
)                {
  await ledger.finish(id, [{ to: 'failed', evidence: { phase: 'failed', ...(0,ledger_claims/* outcomeOf */.sG)(error) } }]);
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/emergency/cluster-emergency.js + 5 modules
var cluster_emergency = __webpack_require__(62654);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var records = __webpack_require__(51182);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/shown-progress.js
var shown_progress = __webpack_require__(38357);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/commands/emergency-record.js + 1 modules
var emergency_record = __webpack_require__(85589);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/emergency-apply.js



                                             




/** `waybill emergency apply`: what an environment's cluster runs is changed now, past desired state. */
const emergencyApply          = {
  name: 'emergency apply',
  about: 'Change what a cluster runs now, past desired state, and record it.',
  positionals: ['environment'],
  options: {
    ...cli_connection/* connectionOptions */.HZ,
    ...cli_connection/* ledgerKeyOption */.AK,
    release: {
      about: 'What is to run: a commit, a release tag or a deployment id.',
      value: 'RELEASE',
    },
    reason: { about: 'Why; it stands in the record.', value: 'TEXT' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'For a target of kind `kubernetes`, when there is no time for a rollback through desired state. It verifies the release as a promotion does, takes the environment, stops what would take the change back (the Kustomization, HelmRelease or Application that applies it, and each that applies or generates those), sets the images of the workloads by digest, waits until they run, and records what it saw.',
    'The record stays open until desired state says the same: a rollback or promotion of that release closes it and lets reconciliation go on, and so does `waybill emergency close`. Nothing else is changed: no schema, no configuration.',
    'The cluster is the one of KUBECONFIG, else of ~/.kube/config.',
    cli_connection/* connectionDetails */.XR,
  ],
  examples: ["waybill emergency apply production --release sha-4ac1… --reason 'lost orders'"],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const reason = (0,emergency_record.reasonOf)(call, 'emergency apply');
    const release = call.text('release') ?? '';
    return await (0,cli_connection/* withConnections */.q5)(call, shown_progress/* shownOnErrors */.i, async (connections) => {
      const commit = await (0,emergency_record.commitOf)(connections, release, 'emergency apply');
      const question = { environment, commit, reason };
      const { record, changed } = await applyEmergency(connections, question, cluster_emergency.emergencyTarget);
      process.stdout.write(
        call.given('json') ? (0,records/* jsonText */.s$)({ changed, ...(0,emergency_record.shown)(record) }) : (0,emergency_record.told)(record),
      );
      return 0;
    });
  },
};


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

/***/ 97235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ runningRelease)
/* harmony export */ });
                                                  
                                                                 

/**
 * @param context release and description
 * @returns the images of the release that keep running: all but the migrator of a Job, which ran once before
 */
function runningRelease({
  config: { migrations },
  release,
}                                               )                          {
  const migrator = migrations?.engine === 'kubernetes-job' ? migrations.image : undefined;
  return release.images.filter(({ name }) => name !== migrator);
}


/***/ })

};
})
