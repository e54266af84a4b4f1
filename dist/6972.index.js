export const id = 6972;
export const ids = [6972];
export const modules = {

/***/ 6972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/connection-settings.js
var connection_settings = __webpack_require__(9985);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/event.js
var src_event = __webpack_require__(5139);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 2 modules
var src_connections = __webpack_require__(9006);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(4152);
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
      return (0,error/* exhausted */.uW)(evidence, 'the evidence of a phase');
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(4117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 7 modules
var ledger_connection = __webpack_require__(4815);
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

/** A person's word that an active deployment is good (policy: `acceptance: manual`). */
async function acceptDeployment(
  ledger        ,
  id        ,
  by        ,
  reason                    ,
)                              {
  return finished(
    await ledger.advance(id, [
      {
        to: 'accepted',
        evidence: {
          phase: 'accepted',
          how: 'person',
          by,
          ...(reason === undefined ? {} : { reason }),
        },
      },
    ]),
  );
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

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/check.js + 22 modules
var src_check = __webpack_require__(1805);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/gate.js
var src_gate = __webpack_require__(2008);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/environment-approval.js
var environment_approval = __webpack_require__(56);
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
  if (environment.value.approval.given === 'environment') return reviewed(check, environment.value);
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
 * @param connections the systems of the deployment
 * @param question environment, commit or rollback target
 * @param before the plan's hash and the count of reviews, as check-promotion gave them
 * @throws GATE_REFUSED, PLAN_CHANGED, LEDGER_LOCKED, LEDGER_OVERTAKES
 */
async function startDeployment(
  connections             ,
  question              ,
  before               ,
)                             {
  const ledger = await (0,ledger_connection/* connectLedger */.Q)(connections);
  const ports = await (0,gate_connection/* gatePorts */.o)(connections, ledger);
  const { reviewsBefore } = before;
  const request = await (0,gate_connection/* gateRequest */.t)(connections, question, { asking: 'acting', reviewsBefore });
  const checked = await (0,src_check/* checkPromotion */.KO)(ports, request);
  await recordRefusal(connections, ledger, question, checked);
  const check = (0,src_check/* passed */.bF)(checked, before.planHash);
  const planHash = (await mergedPlanHash(connections, ledger, check.plan)) ?? check.hash;
  const started = await ledger.startDeployment({
    ...(await requestOf(connections, ledger, question, check.plan, planHash)),
    steps: approvalSteps(check),
    again: !check.nothingToDo,
  });
  const { environment } = check.facts;
  return {
    deployment: started.deployment,
    how: started.how,
    plan: check.plan,
    environmentUrl: environment.known ? environment.value?.url : undefined,
  };
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
  return { ...recorded(deployment, how === 'started', `${said}: ${deployment.id}.`), plan };
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

// EXTERNAL MODULE: ./actions/record-deployment/src/state.js
var state = __webpack_require__(8446);
;// CONCATENATED MODULE: ./actions/record-deployment/src/run.js


                                                                             


                                                                   
                                                  


                                          

/** Writes the transitions that one operation stands for. */
async function run(given       )                         {
  const recorded = await record(given);
  given.output('deployment', recorded.record.id);
  given.output('phase', recorded.phase);
  given.output('trace', recorded.trace);
  if (recorded.plan !== undefined) given.output('plan', JSON.stringify(recorded.plan));
  given.summarize([
    { kind: 'heading', text: `${recorded.record.environment}: ${recorded.phase}` },
    {
      kind: 'table',
      head: ['image', 'digest'],
      rows: recorded.record.release.images.map(({ repository, tag, digest }) => [
        `${repository}:${tag}`,
        digest,
      ]),
    },
    {
      kind: 'table',
      head: ['phase', 'at', 'what was seen'],
      rows: recorded.story.map(({ phase, at, what }) => [phase, at, what]),
    },
    { kind: 'text', text: recorded.trace },
  ]);
  return {
    decision: recorded.changed ? 'done' : 'unchanged',
    message: recorded.message,
    facts: { deployment: recorded.record.id, phase: recorded.phase },
  };
}

async function record(given       )                    {
  const { inputs, context } = given;
  const settings = (0,connection_settings/* connectionSettings */.Q)(given);
  const { environment, kind, target, reason, deployment, ready, smoke, failure } = inputs;
  const commit = inputs.commit ?? context.commit;
  switch (inputs.operation) {
    case 'start':
      return await start(given, settings, { environment, kind, commit, target, reason });
    case 'finish':
      return await recordFinish((0,src_connections.connect)(settings), {
        environment,
        commit,
        deployment,
        ready,
        smoke,
        failure,
      });
    case 'accept':
      return await recordAcceptance((0,src_connections.connect)(settings), { environment, deployment, reason });
    default:
      return (0,error/* exhausted */.uW)(inputs.operation, 'the operation');
  }
}

/** What `post:` is to close is named before it exists: this process may be killed at any point. */
async function start(
  { inputs, remember }       ,
  settings                    ,
  question              ,
)                    {
  // Only here: an event that cannot be read must not keep a deployment from being closed.
  const connections = (0,src_connections.connect)({ ...settings, event: await (0,src_event/* readEvent */.j)() });
  remember(state/* startedIn */.d, question.environment);
  const started = await recordStart(connections, question, {
    planHash: inputs['plan-hash'],
    reviewsBefore: inputs['reviews-before'],
  });
  remember(state/* startedAs */.E, started.record.id);
  return started;
}


/***/ }),

/***/ 8446:
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

/***/ 5139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);
                                                                   



/** What is asked of an event's payload (GitHub's documentation, "Webhook events and payloads"). */
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
      head: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        /** Null where the fork was deleted. */
        repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ full_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255) }).nullable(),
      }),
    })
    .optional(),
});

/**
 * Reads what started the run, from the runner's own context.
 * @returns the event, and where the head of its pull request comes from
 * @throws ACTION_CONTEXT_MISSING where the event's file cannot be read
 */
async function readEvent()                    {
  try {
    // It reads the file as it is loaded: a broken one must be an error of ours, not of the start.
    const { context } = await __webpack_require__.e(/* import() */ 7785).then(__webpack_require__.bind(__webpack_require__, 7785));
    const payload = payloadSchema.parse(context.payload);
    const head = payload.pull_request?.head;
    return {
      // The toolkit's types promise a name; older runners set none.
      name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().parse(context.eventName) ?? '',
      ...(head === undefined ? {} : { headRepository: head.repo?.full_name ?? null }),
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

/***/ 6912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ smokeText),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   oc: () => (/* binding */ desiredText),
/* harmony export */   r: () => (/* binding */ traceCommit),
/* harmony export */   uP: () => (/* binding */ trace),
/* harmony export */   v$: () => (/* binding */ traceLines)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3509);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4152);


                                                        
                                                                                 


/** One deployment's part of a trace. What was not reached is undefined. */
                                  
                               
                              
                                
                                  
                                    
                      
                                             
                                                  
                                       
                                                         
                                     
                                       
                                    
                                     
 

/** commit → image digests → desired state → rollout → smoke (design, law 8). */
                        
                               
                             
                                                                                  
                                             
                                                                                 
                          
                                                   
 

/** The records that a view is made of. */
                                
                                              
                                                    
 

/**
 * Traces what is known by a word: the beginning of a commit (4 digits or more), a release's tag, an image
 * digest (or its beginning), the commit of desired state, or a deployment's id.
 * @param records the ledger's records
 * @param word what to look for
 * @returns a trace for each commit that it means; for a deployment or an ops commit, of that deployment alone
 */
function trace(records               , word        )                   {
  const exact = records.deployments.filter(
    (record) => record.id === word || isDesiredBy(record, word),
  );
  if (exact.length > 0) {
    return commitsOf(exact).map((commit) =>
      traceCommit({ ...records, deployments: exact }, commit),
    );
  }
  const releases = records.releases.filter((record) =>
    isMeant(word, record.commit, digestsOf(record)),
  );
  const deployments = records.deployments.filter((record) =>
    isMeant(
      word,
      record.commit,
      record.release.images.map(({ digest }) => digest),
    ),
  );
  return commitsOf([...releases, ...deployments]).map((commit) => traceCommit(records, commit));
}

function commitsOf(records                                           )                       {
  return [...new Set(records.map(({ commit }) => commit))];
}

function digestsOf(record               )                    {
  const images = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'claimed') ?? (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'built');
  return images?.images.map(({ digest }) => digest) ?? [];
}

function isMeant(word        , commit           , digests                   )          {
  const tagged = word.startsWith('sha-') ? word.slice('sha-'.length) : word;
  if (/^[0-9a-f]{4,40}$/.test(tagged) && commit.startsWith(tagged)) return true;
  const digest = word.slice(word.indexOf('@') + 1);
  const full = digest.startsWith('sha256:') ? digest : `sha256:${digest}`;
  return /^sha256:[0-9a-f]{12,64}$/.test(full) && digests.some((known) => known.startsWith(full));
}

/** A word names desired state by 7 digits or more of its commit, or by its checksum. */
function isDesiredBy(record                  , word        )          {
  const state = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'desired')?.state;
  if (state?.kind === 'file') return state.checksum === word;
  return state !== undefined && /^[0-9a-f]{7,40}$/.test(word) && state.commit.startsWith(word);
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
    desired: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'desired')?.state,
    rollout: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'rolling-out')?.revision,
    smoke: active === undefined ? undefined : smokeText(active.smoke),
    version: active?.version,
    ended: 'code' in last.evidence ? `${last.evidence.code}: ${last.evidence.message}` : undefined,
  };
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


/***/ })

};
