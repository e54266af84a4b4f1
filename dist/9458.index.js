export const id = 9458;
export const ids = [9458];
export const modules = {

/***/ 7094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ gatePorts),
  t: () => (/* binding */ gateRequest)
});

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/verify-image.js
var verify_image = __webpack_require__(7202);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/waybill-statement.js
var waybill_statement = __webpack_require__(3189);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/signatures.js
                                                   

                                                

/**
 * @param registry gives the client of a host
 * @returns the verification of signatures and waybills that hang on images as referrers
 */
function signaturesOf(registry                                  )                {
  const clientOf = (repository        )                 =>
    registry(repository.slice(0, repository.indexOf('/')));
  return {
    verify: (image, expectation) => (0,verify_image/* verifyImage */.ZG)(clientOf(image.repository), image, expectation),
    waybill: (image, expectation) => (0,waybill_statement/* readWaybill */.XB)(clientOf(image.repository), image, expectation),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/reader.js + 3 modules
var reader = __webpack_require__(6468);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(27);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/source.js
var source = __webpack_require__(2299);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/gate-connection.js
                                               

                                                  

                                                    



/**
 * @param connections the systems of the deployment
 * @param ledger the application's ledger
 * @returns where gates learn facts; everything there only reads, the ledger at its head of now: one view for one
 *   check. What is decided by it is judged again at the head on which its write stands.
 */
async function gatePorts(
  connections             ,
  ledger              ,
)                     {
  const [forge, approvals, repository, { ops, unreachable }, at] = await Promise.all([
    connections.forge(),
    connections.opsForge(),
    connections.opsGit(),
    connections.names(),
    ledger.head(),
  ]);
  const { settings } = connections;
  const registry = (0,registry_connection/* registryConnection */.a)(settings);
  return {
    forge: unreachable === undefined ? forge : withoutRepository(forge, unreachable),
    approvals,
    ops: { repository, branch: ops.branch },
    ledger: at === undefined ? ledger : openedAt(ledger, repository, at),
    registry,
    signatures: signaturesOf(registry),
    commitsBetween: async (older, newer) => {
      if (unreachable !== undefined) throw unreachable;
      return (await (await connections.applicationGit()).commitsBetween(older, newer, 0)).count;
    },
    signal: settings.signal,
    ...(settings.clock === undefined ? {} : { clock: settings.clock }),
  };
}

/** It is known already that the repository cannot be reached: each question would wait for that again. */
function withoutRepository(forge                    , unreachable       )                     {
  const away = async ()                 => await Promise.reject(unreachable);
  return {
    ...forge,
    ...{ defaultBranch: away, branch: away, ancestry: away, compare: away, commit: away },
    ...{ readFile: away, bypass: away, checks: away, mergedPullRequests: away },
  };
}

/** The same ledger by the same trust, as it was at one commit. */
function openedAt(
  { application, branch, trust }              ,
  repository               ,
  at           ,
)               {
  return (0,reader/* openLedgerReader */.T)({
    repository,
    branch,
    application,
    at,
    ...(trust === undefined ? {} : { trust }),
  });
}

/** What is asked of the gates, as inputs say it. */
                               
                               
                                        
                             
                                                                  
                          
                                      
                                                
                                                                                                          
                              
 

/** Who asks the gates, and what was seen before. */
                         
                                                                                                    
                                           
                                                                       
                                                     
 

/**
 * @param connections the systems of the deployment
 * @param question what the inputs say
 * @param who who asks, and what was seen before
 * @returns the question in the gates' own form
 */
async function gateRequest(
  connections             ,
  question              ,
  { asking, reviewsBefore }        ,
)                       {
  const { application, branch } = await connections.names();
  const { owner, ref, event } = connections.settings;
  const common = {
    asking,
    // On a terminal there is no run that could be asked about.
    ...(ref === undefined ? {} : { ref, owner }),
    ...(event === undefined ? {} : { event }),
    ...(reviewsBefore === undefined ? {} : { reviewsBefore }),
    application,
    environment: question.environment,
    branch,
    source: (0,source/* sourceOf */.v)(connections.settings),
    requestedBy: owner.actor,
    ...(question.overrides === undefined ? {} : { overrides: question.overrides }),
    configFile: connections.settings.config,
  };
  if (question.kind === 'promote') return { ...common, kind: 'promote', commit: question.commit };
  return {
    ...common,
    kind: 'rollback',
    target: question.target,
    reason: question.reason ?? `rolled back by ${owner.actor}`,
    ...(question.automatic === undefined ? {} : { automatic: question.automatic }),
  };
}


/***/ }),

/***/ 3833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ showStatuses),
/* harmony export */   e7: () => (/* binding */ mirror),
/* harmony export */   u$: () => (/* binding */ listDeployment)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4152);
/* harmony import */ var _record_fence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4671);

                                                                                    

                                                                   
                                                    


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

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ recordFence)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9482);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4152);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2304);


                                                           


/**
 * A fence for what is done for a deployment without its lock: showing how it stands, merging what it proposed. A run
 * that was called dead and goes on all the same would show or do what is over.
 * @param connections the systems of the deployment
 * @param record the deployment as this run knows it
 * @returns asks the ledger whether it still stands so; throws FENCED_OFF where it does not
 */
function recordFence(connections             , record                  )        {
  return async () => {
    const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q)(connections);
    const now = await ledger.deployment(record.id);
    if (now?.transitions.length === record.transitions.length) return;
    throw (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .coreError */ .i)('FENCED_OFF', {
      message: `Expected the deployment ${record.id} to stand in ${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phaseOf */ .hU)(record)}; ${now === undefined ? 'the ledger does not have it' : `it is ${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phaseOf */ .hU)(now)} by now`}.`,
      remedy:
        'Nothing more was changed: whoever took it over goes on with it. Look at `waybill status`.',
      facts: { deployment: record.id, environment: record.environment },
    });
  };
}


/***/ }),

/***/ 7970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3509);


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

/***/ 9458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hb: () => (/* binding */ recordAcceptance),
  F7: () => (/* binding */ recordFinish),
  cv: () => (/* binding */ recordStart)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(5010);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(4152);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/trace.js
var trace = __webpack_require__(6912);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/story.js

                                                        
                                                   
                                                    


/** One phase of a deployment, as people read it. */
                            
                                  
                      
                                        
                        
 

/**
 * Tells a deployment from its record: what each phase rests on.
 * @param record a deployment's record
 * @returns a line for each transition, the oldest first
 */
function deploymentStory(record                  )                       {
  return record.transitions.map(({ to, at, evidence }) => ({
    phase: to,
    at,
    what: told(evidence),
  }));
}

function told(evidence                    )         {
  if ('skipped' in evidence) return `skipped: ${evidence.skipped}`;
  switch (evidence.phase) {
    case 'requested':
      return `${evidence.kind} by ${evidence.requestedBy}, plan ${(0,trace/* shortDigest */.VK)(evidence.planHash)}`;
    case 'proposed':
      return evidence.url ?? `${evidence.repository}#${String(evidence.pullRequest)}`;
    case 'approved':
      return evidence.by.map(({ approver, source }) => `${approver} (${source})`).join(', ');
    case 'migrating':
      return `${evidence.engine}, from ${evidence.versionBefore ?? 'no version'}`;
    case 'desired':
      return (0,trace/* desiredText */.oc)(evidence.state);
    case 'rolling-out':
      return `seen at ${evidence.revision}`;
    case 'checking':
      return evidence.ready.map(({ subject, value }) => `${subject}: ${value}`).join(', ');
    case 'active':
      return `${evidence.version}; smoke ${(0,trace/* smokeText */.Nu)(evidence.smoke)}`;
    case 'accepted':
      return `${evidence.how}, by ${evidence.by}`;
    case 'refused':
    case 'failed':
    case 'cancelled':
    case 'interrupted':
    case 'superseded':
    case 'rolled-back':
      return `${evidence.code}: ${evidence.message}`;
    default:
      return (0,src_error/* exhausted */.uW)(evidence, 'the evidence of a phase');
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(4117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 11 modules
var ledger_connection = __webpack_require__(2304);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/mirror.js
var mirror = __webpack_require__(3833);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(5363);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(141);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(9651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-claims.js
var ledger_claims = __webpack_require__(9921);
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
  const { record } = await (0,deployment_context/* heldDeployment */.T)(context, request.deployment);
  const phase = (0,src_record/* phaseOf */.hU)(record);
  if ((0,phases/* isActive */.$m)(phase) || (0,phases/* isEnd */.uV)(phase)) return { record, changed: false };
  if (request.failure !== undefined) {
    return finished(await context.ledger.finish(record.id, [failureStep(phase, request.failure)]));
  }
  // A pull request waits for its merge: the record stays open, and a later run goes on.
  if (phase === 'proposed' && request.ready === undefined) return { record, changed: false };
  const missing = missingEvidence(context, request);
  if (missing !== undefined) {
    const error = incomplete(record, missing);
    await interrupt(context.ledger, record, error);
    throw error;
  }
  return finished(await context.ledger.finish(record.id, activeSteps(context, request)));
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

/** `refused` is for a gate's no before anything was changed outside; afterwards the same no is a failure. */
function failureStep(phase                 , failure             )                 {
  const outcome = (0,ledger_claims/* recordedOutcome */.P0)(failure);
  if (failure.decision === 'cancelled')
    return { to: 'cancelled', evidence: { phase: 'cancelled', ...outcome } };
  const untouched = phase === 'requested' || phase === 'proposed' || phase === 'approved';
  return failure.decision === 'refused' && untouched
    ? { to: 'refused', evidence: { phase: 'refused', ...outcome } }
    : { to: 'failed', evidence: { phase: 'failed', ...outcome } };
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

function activeSteps(
  context                   ,
  request               ,
)                            {
  const { ready, smoke } = request;
  if (ready === undefined) throw new TypeError('evidence was checked before');
  const seen = {
    subject: ready.identity.where,
    at: ready.firstReadyAt,
    value: ready.identity.seen,
  };
  const identity = { expected: ready.identity.expected, observations: [seen] };
  const status = {
    subject: `GET ${ready.url}`,
    at: ready.firstReadyAt,
    value: String(ready.lastStatus),
  };
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
        target: context.environment.url,
        revision: ready.revision ?? ready.identity.seen,
        observations: [seen],
      },
    },
    { to: 'checking', evidence: { phase: 'checking', ready: [status], identity } },
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

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/check.js + 36 modules
var src_check = __webpack_require__(5382);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy-schema.js + 2 modules
var policy_schema = __webpack_require__(8936);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/overrides-for.js

                                                
                                            

/**
 * What a person overrode, in the ledger's form: only the gates that would have refused. A reason that was given
 * for a window that does not hold overrode nothing.
 * @param check what every gate said
 * @returns gate, reason and who; empty where nothing was overridden
 */
function overridesFor({ gates, facts }                                    )             {
  const { requestedBy, overrides = {} } = facts.request;
  return policy_schema/* overridableGates */.Gl.flatMap((gate)             => {
    const result = gates.find((it) => it.gate === gate);
    const reason = overrides[gate]?.trim();
    const counted =
      result !== undefined && 'allowed' in result && result.facts['overridden'] === true;
    return counted && result.allowed && reason !== undefined
      ? [{ gate, reason, by: requestedBy }]
      : [];
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/gate.js
var src_gate = __webpack_require__(2008);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/environment-approval.js
var environment_approval = __webpack_require__(56);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/pull-request-approval.js
var pull_request_approval = __webpack_require__(8758);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/approvals-for.js
                                                   
                                           
                                                        
                                                
                                              




/**
 * What people approved, in the ledger's form: only what the gate counted. A valid approval by the author, or by
 * somebody who may not, is none.
 * @param check a check that passed, of who is about to act
 * @returns the approvals; empty where the policy asks for none
 */
function approvalsFor(check             )             {
  const gate = check.gates.find((result) => result.gate === 'approval');
  const { environment } = check.facts;
  if (gate === undefined || 'skipped' in gate || (0,src_gate/* isRefused */.H0)(gate)) return [];
  if (!environment.known || environment.value === undefined) return [];
  switch (environment.value.approval.given) {
    case 'environment':
      return reviewed(check, environment.value);
    case 'pull-request':
      return reviewedCommit(check, environment.value);
    case 'ops-pull-request':
      // Given between the proposal and its merge: the step that records the merge counts them.
      return [];
    case 'signed':
      break;
  }
  const counted = gate.facts['approvers'];
  if (!check.approvals.known || !Array.isArray(counted)) return [];
  return check.approvals.value.valid
    .filter(({ approver }) => counted.includes(approver))
    .map(({ approver, at, envelopeDigest }) => ({
      approver,
      at,
      planHash: check.hash,
      envelopeDigest,
      source: 'signed-approval',
    }));
}

/** A review approves the commit; the record binds it to the plan that was carried out. */
function reviewedCommit({ facts, hash }             , environment             )             {
  const judged = (0,pull_request_approval/* judgePullRequests */.Tt)(facts, environment);
  if (judged.kind === 'refused') return [];
  return judged.counted
    .slice(0, mostApprovals)
    .map((approval) => ({ ...approval, planHash: hash }));
}

/** The forge tells neither when a review was given nor who let a run through: `at` is now, and says so. */
function reviewed({ facts, hash }             , environment             )             {
  const judged = (0,environment_approval/* judgeReviews */.H)(facts, environment);
  const { owner } = facts.request;
  if (judged.kind === 'refused' || owner === undefined) return [];
  const seen = {
    at: facts.at,
    planHash: hash,
    observed: 'job-start',
    ...attemptOf(owner),
  }         ;
  if (judged.kind === 'bypassed') {
    return [{ ...seen, approver: 'an administrator', source: 'admin-bypass' }];
  }
  return judged.counted.slice(0, mostApprovals).map((review) => ({
    ...seen,
    approver: review.reviewer,
    source: 'environment',
    ...commentOf(review),
  }));
}

/** A record holds no more. */
const mostApprovals = 32;

function attemptOf({ run, attempt }       )                                   {
  return { run, attempt };
}

/** One bounded line: control and direction characters could make it read as something else. */
function commentOf({ comment }                   )                       {
  const line = comment
    .slice(0, 500)
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
  return line === '' ? {} : { comment: line };
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 4 modules
var src_connections = __webpack_require__(2025);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(7528);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/lock.js
var lock = __webpack_require__(5602);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/environment-wait.js







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
  const { signal, progress, clock = time/* systemClock */.ml } = connections.settings;
  const { environment } = waiting.deployment;
  const end = Math.min(until, clock.now() + longestLook);
  let seen       = { head: waiting.head, inTheWay: firstInTheWay(waiting) };
  let pause         = pauses.first;
  let asked = clock.now();
  while (seen.inTheWay !== undefined && clock.now() < end) {
    const left = formatRoughly(until - clock.now());
    progress.waiting(`${describe(seen.inTheWay, environment)}; waits ${left} more`);
    const jittered = pause * (0.75 + Math.random() / 2);
    await (0,cancellation/* sleep */.yy)(Math.max(1, Math.min(jittered, end - clock.now())), signal);
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
  const { clock = time/* systemClock */.ml } = connections.settings;
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
  const { by: owner, at: since } = (0,src_record/* lastTransition */.gM)(behind);
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
    if (!(0,src_error/* isWaybillError */.xS)(error) || !passing.has(error.code)) throw error;
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
  return `${(0,lock/* describeOwner */.$S)(owner)} ${does} ${environment} since ${since} (deployment ${deployment})`;
}

/** Whole minutes, or ten seconds where it is less than two: each change is a line of the log. */
function formatRoughly(milliseconds        )         {
  const step = milliseconds < 120_000 ? 10_000 : 60_000;
  return (0,time/* formatDuration */.a3)(Math.ceil(Math.max(0, milliseconds) / step) * step);
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
  const ended = (0,src_error/* isWaybillError */.xS)(error, 'LEDGER_LOCKED') ? waitEnded(environment, error) : error;
  try {
    // The signal of a cancelled run stops everything: this has one of its own.
    const own = settings.signal.aborted
      ? (0,src_connections.connect)({ ...settings, signal: AbortSignal.timeout(farewell) })
      : connections;
    const ledger = await (0,ledger_connection/* connectLedger */.Q)(own);
    await ledger.withdraw(environment, { phase: 'cancelled', ...(0,ledger_claims/* outcomeOf */.sG)(ended) });
  } catch (failure) {
    settings.progress.detail(
      `That this run waits no longer could not be recorded: ${(0,src_error/* messageOf */.bD)(failure)}`,
    );
  }
}

function waitEnded(environment        , locked              )               {
  return (0,error_codes/* stageError */.vH)('LOCK_WAIT_ENDED', {
    message: `Expected ${environment} to become free before the end of the waiting time. ${locked.message}`,
    remedy: 'Start this job again when that run has ended, or let it wait longer (input `wait`).',
    facts: locked.facts,
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/gate-connection.js + 1 modules
var gate_connection = __webpack_require__(7094);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(3509);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/records.js
var records = __webpack_require__(7970);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/merged-proposal.js
                                            

                                          
                                                    


/**
 * A merged pull request has changed desired state, and with it the plan: the deployment whose proposal was
 * merged goes on with the plan that the merge approved.
 * @param connections the systems of the deployment
 * @param ledger the ledger
 * @param plan the plan as it is now
 * @returns the hash of the plan that was merged; undefined where no merge waits to be recorded
 */
async function mergedPlanHash(
  connections             ,
  ledger        ,
  plan      ,
)                              {
  if (plan.delivery !== 'pull-request') return undefined;
  const environment = await ledger.environment(plan.environment);
  for (const id of environment?.open ?? []) {
    const record = await ledger.deployment(id);
    if (record?.commit === plan.commit && (await isMerged(connections, record)))
      return (0,records/* requestOf */.f)(record).planHash;
  }
  return undefined;
}

async function isMerged(connections             , record                  )                   {
  const proposed = (0,agreement/* deploymentEvidence */.L8)(record, 'proposed');
  if (proposed === undefined || (0,src_record/* phaseOf */.hU)(record) !== 'proposed') return false;
  const forge = await connections.opsForge();
  return (await forge.pullRequest(proposed.pullRequest))?.state === 'merged';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/start-deployment.js


             
           
                   
                    
                    
                 
         
                         







/** What check-promotion gave; undefined where the job did not ask it. */
                                
                                        
                                                    
                                                                                             
                                                 
 

/** A deployment that may go on. */
                                    
                                        
                                                          
                      
                                       
                                              
                                                                                           
                                      
                                                                                                     
                                
 

/**
 * Starts a deployment: asks every gate again, now with the right to write, compares the plan with the one
 * that was checked, and records request, approval and lock in one push. A refusal is recorded too (law 8).
 * Where another run holds the environment it waits in the ledger's queue, as long as it may; every gate is asked
 * again before its turn, and whatever ends the waiting is recorded.
 * @param connections the systems of the deployment
 * @param question environment, commit or rollback target
 * @param before the plan's hash and the count of reviews, as check-promotion gave them; how long to wait
 * @throws GATE_REFUSED, PLAN_CHANGED, LEDGER_LOCKED, LEDGER_OVERTAKES, LEDGER_SUPERSEDED
 */
async function startDeployment(
  connections             ,
  question              ,
  before               ,
)                             {
  const { settings } = connections;
  const { clock = time/* systemClock */.ml } = settings;
  const wait = before.waitMilliseconds ?? 0;
  const begin = clock.now();
  let systems = connections;
  try {
    for (let waited = false; ; waited = true) {
      const isLast = clock.now() - begin >= wait;
      const { ledger, check, started } = await attempt(systems, question, before, waited, !isLast);
      if (started.how === 'waiting') {
        await untilItMayBeFree(systems, ledger, started, begin + wait);
        // Opened anew: policy and protected branch may have moved, and tokens do not last for ever.
        systems = (0,src_connections.connect)(settings);
        continue;
      }
      const { environment } = check.facts;
      return {
        deployment: started.deployment,
        how: started.how,
        plan: check.plan,
        environmentUrl: environment.known ? environment.value?.url : undefined,
        waited: waited ? clock.now() - begin : undefined,
        planChanged: before.planHash !== undefined && before.planHash !== check.hash,
      };
    }
  } catch (error) {
    if (wait > 0) await endWaiting(systems, question.environment, error);
    throw error;
  }
}

/** What came of asking once. */
                   
                          
                              
                                      
 

/** Asks every gate, and then the ledger: for the environment, or for a place in its queue. */
async function attempt(
  connections             ,
  question              ,
  before               ,
  waited         ,
  wait         ,
)                   {
  const ledger = await (0,ledger_connection/* connectLedger */.Q)(connections);
  const ports = await (0,gate_connection/* gatePorts */.o)(connections, ledger);
  const { reviewsBefore } = before;
  const request = await (0,gate_connection/* gateRequest */.t)(connections, question, { asking: 'acting', reviewsBefore });
  const checked = await (0,src_check/* checkPromotion */.KO)(ports, request);
  await recordRefusal(connections, ledger, question, checked);
  // What runs may be another release than before the waiting; what people approved is that plan alone.
  const isFree = waited && !asksForApproval(checked);
  const check = (0,src_check/* passed */.bF)(checked, isFree ? undefined : before.planHash);
  const planHash = (await mergedPlanHash(connections, ledger, check.plan)) ?? check.hash;
  const started = await ledger.startDeployment({
    ...(await requestOf(connections, ledger, question, check.plan, planHash)),
    overrides: overridesFor(check),
    steps: approvalSteps(check),
    approvals: approvalsBefore(check, planHash),
    again: !check.nothingToDo,
    wait,
  });
  return { ledger, check, started };
}

/** Where the policy is not known every gate refuses anyway. */
function asksForApproval({ facts: { environment } }           )          {
  return !environment.known || (environment.value?.approval.required ?? 1) > 0;
}

/** What people approved, in the record's form. A pull request is approved later, by its merge. */
function approvalSteps(check             )                            {
  const { delivery } = check.plan;
  if (delivery === 'pull-request' || delivery === 'external') return [];
  const by = approvalsFor(check);
  if (by.length > 0) return [{ to: 'approved', evidence: { phase: 'approved', by } }];
  const skipped = 'the policy asks for no approval in this environment';
  return [{ to: 'approved', evidence: { phase: 'approved', skipped } }];
}

/** What was approved before it is proposed: the request keeps it until the merge is recorded. */
function approvalsBefore(check             , planHash        )                      {
  return check.plan.delivery === 'pull-request' && check.hash === planHash
    ? approvalsFor(check)
    : [];
}

async function recordRefusal(
  connections             ,
  ledger        ,
  question              ,
  check           ,
)                {
  const refusal = (0,src_check/* refusalOf */.Of)(check);
  // Without a plan (no release, no environment, no policy) there is nothing that a record could be about:
  // such an attempt leaves the summary of its run (design, law 3).
  if (check.plan === undefined || check.hash === undefined || refusal === undefined) return;
  const request = await requestOf(connections, ledger, question, check.plan, check.hash);
  await ledger.refuseDeployment(request, (0,ledger_claims/* recordedOutcome */.P0)(refusal));
}

async function requestOf(
  connections             ,
  ledger        ,
  question              ,
  plan      ,
  planHash        ,
)                             {
  return {
    environment: question.environment,
    delivery: plan.delivery,
    kind: plan.kind,
    release: await releaseOf(ledger, plan),
    planHash,
    requestedBy: connections.settings.owner.actor,
    ...(question.reason === undefined ? {} : { reason: question.reason }),
    ...(plan.undoes === null ? {} : { undoes: plan.undoes }),
    ...(question.automatic === undefined ? {} : { automatic: true          }),
  };
}

async function releaseOf(ledger        , plan      )                   {
  const claim = (0,ledger_claims/* claimIn */.aY)(await ledger.release(plan.commit));
  return vocabulary/* releaseSchema */.By.parse({
    application: plan.application,
    commit: plan.commit,
    images: claim?.images,
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/record-deployment.js

                                          

                                                     

                                                          





/** What record-deployment reports, whatever it did. */
                           
                                    
                                  
                            
                         
                                         
                                       
                           
                                                                                                  
                       
 

/** Starts a deployment; see `startDeployment`. */
async function recordStart(
  connections             ,
  question              ,
  before               ,
)                    {
  const started = await startDeployment(connections, question, before);
  const { deployment, how, plan } = started;
  await (0,mirror/* listDeployment */.u$)(connections, deployment, started.environmentUrl);
  const said = {
    started: 'Every gate allows it; the environment is held',
    resumed: 'A run before this one ended early; this one goes on with its deployment',
    'running-already': 'The environment runs this release already',
  }[how];
  const message = `${said}: ${deployment.id}.${saidOfWaiting(started)}`;
  return { ...recorded(deployment, how === 'started', message), plan };
}

function saidOfWaiting({ waited, planChanged }                   )         {
  if (waited === undefined) return '';
  const changed = planChanged
    ? ' Meanwhile the plan became another one than what was checked; no approval is asked for here, so the new one is carried out.'
    : '';
  return ` It waited ${(0,time/* formatDuration */.a3)(waited)} for the environment.${changed}`;
}

/** Closes a deployment and mirrors how it ended to the commit; see `finishDeployment`. */
async function recordFinish(
  connections             ,
  request                                                                                 ,
)                    {
  const deployment = requireId(request.deployment);
  const finished = await finishDeployment(connections, { ...request, deployment });
  await (0,mirror/* mirror */.e7)(connections, finished.record, finished.environmentUrl);
  return record_deployment_closed(finished);
}

/** Records a person's word on an active deployment. */
async function recordAcceptance(
  connections             ,
  request   
                                 
                                            
                                        
   ,
)                    {
  const ledger = await (0,ledger_connection/* connectLedger */.Q)(connections);
  const { actor } = connections.settings.owner;
  const id = requireId(request.deployment);
  return record_deployment_closed(await acceptDeployment(ledger, id, actor, request.reason));
}

function record_deployment_closed({ record, changed }                    )           {
  return recorded(record, changed, `${record.environment}: ${(0,src_record/* phaseOf */.hU)(record)} (${record.id}).`);
}

function recorded(record                  , changed         , message        )           {
  const story = deploymentStory(record);
  return { record, phase: (0,src_record/* phaseOf */.hU)(record), changed, trace: lineOf(record), story, message };
}

/** @returns the deployment in one line: commit → image → desired state → rollout → smoke check (law 8) */
function lineOf(record                  )         {
  const traced = (0,trace/* traceCommit */.r)({ releases: [], deployments: [record] }, record.commit);
  return (0,trace/* traceLines */.v$)(traced).join('\n');
}

function requireId(id                    )         {
  if (id !== undefined) return id;
  throw (0,error_codes/* stageError */.vH)('DEPLOYMENT_NOT_FOUND', {
    message:
      'Expected the id of a deployment in the input `deployment`, found none: the step that starts it gave no id.',
    remedy:
      'Give the output `deployment` of record-deployment (operation start); where that step failed, its own error says why.',
  });
}


/***/ })

};
