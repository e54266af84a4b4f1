(function (exports, __distFolder) {'use strict';
exports.ids = [3905];
exports.modules = {

/***/ 73198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ gatePorts),
/* harmony export */   t: () => (/* binding */ gateRequest)
/* harmony export */ });
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4596);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96468);
/* harmony import */ var _registry_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22408);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12299);
/* harmony import */ var _written_before_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64915);
                                               

                                                  

                                                    




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
  const [forge, approvals, repository, { ops, unreachable }, at, policy, place] = await Promise.all(
    [
      connections.forge(),
      connections.opsForge(),
      connections.opsGit(),
      connections.names(),
      ledger.head(),
      policyPlace(connections),
      connections.place(),
    ],
  );
  const { settings } = connections;
  const registry = (0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .registryConnection */ .aL)(settings);
  return {
    forge: unreachable === undefined ? forge : withoutRepository(forge, unreachable),
    approvals,
    // Where both are one, policy and desired state are read at one commit.
    ops: place === 'home' ? policy : { repository, branch: ops.branch },
    policy,
    ledger: at === undefined ? ledger : openedAt(ledger, repository, at),
    registry,
    signatures: (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_1__/* .signaturesOf */ .R)(registry),
    commitsBetween: async (older, newer) => {
      if (unreachable !== undefined) throw unreachable;
      return (await (await connections.applicationGit()).commitsBetween(older, newer, 0)).count;
    },
    writtenOn: async (deployment) => {
      const head = await repository.readRef(`refs/heads/${ops.branch}`);
      return head === undefined
        ? undefined
        : (await (0,_written_before_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenBefore */ .T)(repository, head, deployment))?.parent;
    },
    signal: settings.signal,
    ...(settings.clock === undefined ? {} : { clock: settings.clock }),
  };
}

/**
 * The policy stays where protected environments read it, also for those that take any branch. Its head is asked for once
 * in a moment: whoever opened the systems for this check has asked already.
 */
async function policyPlace({ home }             )                            {
  const [git, { ops }] = await Promise.all([home.opsGit(), home.names()]);
  const own = `refs/heads/${ops.branch}`;
  const repository = {
    url: git.url,
    readFile: git.readFile.bind(git),
    readRef: (ref        ) => (ref === own ? home.opsHeadNow() : git.readRef(ref)),
  };
  return { repository, branch: ops.branch };
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
  return (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .openLedgerReader */ .T)({
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
    ...((await connections.place()) === 'open' ? { ownLedger: true          } : {}),
    application,
    environment: question.environment,
    branch,
    source: (0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceOf */ .v)(connections.settings),
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

/***/ 63905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hb: () => (/* binding */ recordAcceptance),
  F7: () => (/* binding */ recordFinish),
  cv: () => (/* binding */ recordStart)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/trace.js
var trace = __webpack_require__(46912);
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
    case 'applied':
      return `by ${evidence.by} at ${evidence.target}, past desired state; ${'unseen' in evidence.seen ? `not seen: ${evidence.seen.unseen}` : evidence.seen.observations.map(({ subject, value }) => `${subject}: ${value}`).join(', ')}`;
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
      return (0,error/* exhausted */.uW)(evidence, 'the evidence of a phase');
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 10 modules
var ledger_connection = __webpack_require__(86188);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/mirror.js
var mirror = __webpack_require__(13833);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/steps/finish-deployment.js + 4 modules
var finish_deployment = __webpack_require__(70312);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/check.js + 39 modules
var src_check = __webpack_require__(25494);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy-schema.js + 6 modules
var policy_schema = __webpack_require__(89458);
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
var src_gate = __webpack_require__(82008);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/environment-approval.js
var environment_approval = __webpack_require__(40056);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/pull-request-approval.js + 1 modules
var pull_request_approval = __webpack_require__(57925);
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

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 1 modules
var src_connections = __webpack_require__(8069);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/environment-wait.js
var environment_wait = __webpack_require__(92403);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/gate-connection.js
var gate_connection = __webpack_require__(73198);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-claims.js
var ledger_claims = __webpack_require__(39921);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/current-proposal.js
var current_proposal = __webpack_require__(30183);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/ops-side.js
var ops_side = __webpack_require__(32873);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/records.js
var records = __webpack_require__(27970);
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
  if ((0,src_record/* phaseOf */.hU)(record) !== 'proposed') return false;
  const ops = await (0,ops_side/* opsSide */.UZ)(connections, record.environment);
  return (await (0,current_proposal/* currentProposal */.k)(ops, record))?.state === 'merged';
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/close-proposals.js
var close_proposals = __webpack_require__(53951);
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
        await (0,environment_wait/* untilItMayBeFree */.Qp)(systems, ledger, started, begin + wait);
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
    if (wait > 0) await (0,environment_wait/* endWaiting */.tS)(systems, question.environment, error);
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
  const ledger = await (0,ledger_connection/* connectLedger */.Q9)(connections);
  const ports = await (0,gate_connection/* gatePorts */.o)(connections, ledger);
  const { reviewsBefore } = before;
  const request = await (0,gate_connection/* gateRequest */.t)(connections, question, { asking: 'acting', reviewsBefore });
  const checked = await (0,src_check/* checkPromotion */.KO)(ports, request);
  await recordRefusal(connections, ledger, question, checked);
  // What runs may be another release than before the waiting; what people approved is that plan alone.
  const isFree = waited && !asksForApproval(checked);
  const check = (0,src_check/* passed */.bF)(checked, isFree ? undefined : before.planHash);
  const planHash = (await mergedPlanHash(connections, ledger, check.plan)) ?? check.hash;
  const openBefore = (await ports.ledger.environment(question.environment))?.open ?? [];
  const started = await ledger.startDeployment({
    // The release as the gates saw it: a claim stands once it is made.
    ...(await requestOf(connections, ports.ledger, question, check.plan, planHash)),
    overrides: overridesFor(check),
    steps: approvalSteps(check),
    approvals: approvalsBefore(check, planHash),
    again: !check.nothingToDo,
    wait,
  });
  await (0,close_proposals/* closeOvertaken */.GQ)(connections, ledger, openBefore, started);
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

/** What was approved before somebody else writes desired state: the request keeps it. */
function approvalsBefore(check             , planHash        )                      {
  const { delivery } = check.plan;
  const isWrittenLater = delivery === 'pull-request' || delivery === 'external';
  return isWrittenLater && check.hash === planHash ? approvalsFor(check) : [];
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
  ledger              ,
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

async function releaseOf(ledger              , plan      )                   {
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
  const finished = await (0,finish_deployment/* finishDeployment */.jl)(connections, { ...request, deployment });
  await (0,mirror/* mirror */.e7)(connections, finished.record, finished.environmentUrl);
  return record_deployment_closed(finished);
}

/** Records a person's word on an active deployment. */
async function recordAcceptance(
  connections             ,
  request   
                                 
                                            
                                        
   ,
)                    {
  const ledger = await (0,ledger_connection/* connectLedger */.Q9)(connections);
  const { actor } = connections.settings.owner;
  const id = requireId(request.deployment);
  return record_deployment_closed(await (0,finish_deployment/* acceptDeployment */.Sx)(ledger, id, actor, request.reason));
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
})
