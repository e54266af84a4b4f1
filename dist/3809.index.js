(function (exports, __distFolder) {'use strict';
exports.ids = [3809];
exports.modules = {

/***/ 78833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf)
/* harmony export */ });
/* unused harmony exports stageNames, actionNames */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);

                                                    

/** The stages of a release's way (design, section 2). */
const stageNames = (/* unused pure expression or super */ null && (['verify', 'release', 'promote', 'rollback']))         ;
                                                    

/** The actions of this repository that stages are made of. */
const actionNames = (/* unused pure expression or super */ null && ([
  'verify-contract',
  'build-publish-image',
  'sign-and-sbom',
  'check-promotion',
  'record-deployment',
  'run-migrator',
  'update-desired-state',
  'open-ops-pr',
  'await-ready',
  'smoke-check',
  'roll-back',
]))         ;
                                                      

/** What a stage is asked for; empty texts where a stage does not need one. */
                               
                               
                          
                                                                       
                          
                            
                          
                                                                                      
                             
 

/** Where an input of a step comes from. */
                         
                                
                                            
                                                      
                                                            
                                                                     

/** When a step runs: after success so far, always (also after a failure), after a failure, or when an output says so. */
                           
                                
                               
                                            
                                
     
                              
                            
                              
                              
      

/** One step of a stage: an action, and where its inputs come from. */
                            
                      
                              
                                 
                                    
                                                         
 

/** A job has one summary: the steps that tell the whole write it, the others only where they fail. */
const told                                        = { summary: { literal: 'always' } };
const quiet                                        = { summary: { literal: 'failure' } };

const success                = { when: 'success' };
const always                = { when: 'always' };
const from = (step        , output        )              => ({ step, output });
const asked = (request                    )              => ({ request });

/**
 * The steps that observe what runs and close the record: the same for every way that ends in a rollout.
 * `acting` are the steps before them whose failure the record keeps; the last of them wrote desired state.
 */
function observation(condition               , acting                   )                       {
  const writer = acting.at(-1) ?? '';
  const target = { environment: asked('environment'), commit: from('check', 'commit') };
  return [
    // Where a controller starts the migration it comes with desired state: this follows it, and starts nothing.
    {
      id: 'follow',
      action: 'run-migrator',
      job: 'work',
      condition: { when: 'output', step: writer, output: 'migration-follows', equals: 'true' },
      inputs: { ...target, deployment: from('start', 'deployment'), ...quiet },
    },
    {
      id: 'ready',
      action: 'await-ready',
      job: 'work',
      condition,
      inputs: { ...target, deployment: from('start', 'deployment'), ...quiet },
    },
    {
      id: 'smoke',
      action: 'smoke-check',
      job: 'work',
      condition,
      inputs: { ...target, ...quiet },
    },
    {
      id: 'finish',
      action: 'record-deployment',
      job: 'work',
      condition: always,
      inputs: {
        operation: { literal: 'finish' },
        ...target,
        deployment: from('start', 'deployment'),
        migration: from('follow', 'evidence'),
        ready: from('ready', 'evidence'),
        smoke: from('smoke', 'evidence'),
        failure: { firstOf: [...acting, 'follow', 'ready', 'smoke'], output: 'failure' },
        ...told,
      },
    },
  ];
}

function begin(kind                        )                       {
  const inputs                              = {
    environment: asked('environment'),
    commit: asked('commit'),
    kind: { literal: kind },
    overrides: asked('overrides'),
    ...(kind === 'rollback' ? { target: asked('target'), reason: asked('reason') } : {}),
  };
  return [
    {
      id: 'check',
      action: 'check-promotion',
      job: 'check',
      condition: success,
      inputs: { ...inputs, ...told },
    },
    {
      id: 'start',
      action: 'record-deployment',
      job: 'work',
      condition: success,
      inputs: {
        operation: { literal: 'start' },
        ...inputs,
        'plan-hash': from('check', 'plan-hash'),
        'reviews-before': from('check', 'reviews-before'),
        ...quiet,
      },
    },
  ];
}

const migrate            = {
  id: 'migrate',
  action: 'run-migrator',
  job: 'work',
  condition: success,
  inputs: {
    environment: asked('environment'),
    commit: from('check', 'commit'),
    deployment: from('start', 'deployment'),
    ...quiet,
  },
};

function desire(migrates         )            {
  return {
    id: 'desire',
    action: 'update-desired-state',
    job: 'work',
    condition: success,
    inputs: {
      environment: asked('environment'),
      commit: from('check', 'commit'),
      deployment: from('start', 'deployment'),
      plan: from('start', 'plan'),
      ...(migrates ? { migration: from('migrate', 'evidence') } : {}),
      ...quiet,
    },
  };
}

const propose            = {
  id: 'propose',
  action: 'open-ops-pr',
  job: 'work',
  condition: success,
  inputs: {
    environment: asked('environment'),
    commit: from('check', 'commit'),
    deployment: from('start', 'deployment'),
    ...told,
  },
};

/** A rollback that fails has no such step: the policy takes a promotion back once, and never in a loop. */
const recover            = {
  id: 'recover',
  action: 'roll-back',
  job: 'work',
  condition: { when: 'failure' },
  inputs: {
    environment: asked('environment'),
    deployment: from('start', 'deployment'),
    ...told,
  },
};

const contract            = {
  id: 'contract',
  action: 'verify-contract',
  job: 'work',
  condition: success,
  inputs: { commit: asked('commit'), ...told },
};

/**
 * The order of steps of a stage: the only place that knows it. Workflows, the root composite, the command
 * line and the rehearsal run what it says.
 * @param stage which stage
 * @param delivery how the environment's desired state is written (promote and rollback)
 * @returns the steps in order
 */
function stepsOf(stage           , delivery               = 'direct')                       {
  switch (stage) {
    case 'verify':
      return [contract];
    case 'release':
      return [
        // A pull request was held against what ran then; this is what the waybill says of the commit.
        contract,
        {
          id: 'build',
          action: 'build-publish-image',
          job: 'work',
          condition: success,
          inputs: { commit: asked('commit'), ...quiet },
        },
        {
          id: 'sign',
          action: 'sign-and-sbom',
          job: 'work',
          condition: success,
          inputs: {
            commit: from('build', 'commit'),
            verdicts: from('contract', 'verdicts'),
            ...told,
          },
        },
      ];
    case 'promote':
    case 'rollback':
      return deploymentSteps(stage, delivery);
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .exhausted */ .uW)(stage, 'the stage');
  }
}

function deploymentSteps(
  kind                        ,
  delivery              ,
)                       {
  const steps = recordedSteps(kind, delivery);
  return kind === 'promote' ? [...steps, recover] : steps;
}

function recordedSteps(kind                        , delivery              )                       {
  switch (delivery) {
    case 'direct':
      // A rollback brings back an image, never a schema: we migrate nothing (design, section 9, ops-pr).
      return kind === 'promote'
        ? [...begin(kind), migrate, desire(true), ...observation(success, ['migrate', 'desire'])]
        : [...begin(kind), desire(false), ...observation(success, ['desire'])];
    case 'pull-request': {
      const merged                = {
        when: 'output',
        step: 'propose',
        output: 'merged',
        equals: 'true',
      };
      return [...begin(kind), propose, ...observation(merged, ['propose'])];
    }
    case 'host':
    case 'external':
      // update-desired-state refuses these with a code of its own until their writers are there.
      return [...begin(kind), desire(false), ...observation(success, ['desire'])];
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .exhausted */ .uW)(delivery, 'the delivery mode');
  }
}


/***/ }),

/***/ 41117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   abandonDeployment: () => (/* binding */ abandonDeployment)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35602);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50141);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54152);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44117);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86188);
/* harmony import */ var _mirror_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13833);
/* harmony import */ var _ops_pull_request_close_proposals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53951);
/* harmony import */ var _policy_connection_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99623);

                                                     







/** What the end of a job finds. */
                                 
                               
                                                                                      
                                          
 

/**
 * Closes what a job leaves behind: a deployment that nobody goes on with is interrupted, its environment is
 * freed, and the forge's list shows how it ended; a place in the queue is left. Does nothing where the job closed
 * it itself, and never touches a lock of another run.
 * @param connections the systems of the deployment
 * @param request the environment, and the deployment where it is known
 * @returns the deployment that was interrupted; undefined where nothing was left
 */
async function abandonDeployment(
  connections             ,
  request                ,
)                                        {
  const { owner } = connections.settings;
  const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q9)(connections);
  const lock = await ledger.lock(request.environment);
  const own = lock !== undefined && (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(lock.owner, owner) ? lock.deployment : undefined;
  const waited = own === undefined ? await endOwnWaiting(ledger, request.environment) : undefined;
  if (waited !== undefined) return waited;
  const id = own ?? request.deployment;
  const record = id === undefined ? undefined : await ledger.deployment(id);
  if (record === undefined) return undefined;
  if (own === undefined || !(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .isUnfinished */ .ui)((0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .phaseOf */ .hU)(record))) {
    // The record is closed, or waits for a merge; a process that was killed may have left its view behind.
    await (0,_mirror_js__WEBPACK_IMPORTED_MODULE_4__/* .mirror */ .e7)(connections, record, await urlOf(connections, request.environment));
    return undefined;
  }
  const error = (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_ABANDONED', {
    message: `Expected the job to close the deployment ${record.id} of ${record.environment}; it ended at ${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .phaseOf */ .hU)(record)} without that (it was cancelled, or its steps do not end with record-deployment, operation finish).`,
    remedy:
      'Start the promotion again: it goes on from where things stand. In a job of your own, let record-deployment `finish` run with `if: always()`.',
    facts: { deployment: record.id, phase: (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .phaseOf */ .hU)(record) },
  });
  await (0,_ops_pull_request_close_proposals_js__WEBPACK_IMPORTED_MODULE_6__/* .closeStaleProposals */ .hN)(connections, record, error.message);
  const { deployment } = await ledger.finish(record.id, [
    { to: 'interrupted', evidence: { phase: 'interrupted', ...(0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_7__/* .recordedOutcome */ .P0)(error) } },
  ]);
  await (0,_mirror_js__WEBPACK_IMPORTED_MODULE_4__/* .mirror */ .e7)(connections, deployment, await urlOf(connections, request.environment));
  return deployment;
}

/** A job that waited for the environment and was ended while it did has nothing to free: it leaves the queue. */
async function endOwnWaiting(
  ledger        ,
  environment        ,
)                                        {
  const error = (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_ABANDONED', {
    message: `Expected the job to wait for ${environment} until it is free or its time is over; it ended before.`,
    remedy: 'Start the promotion again: nothing was changed for it.',
    facts: { environment },
  });
  const end = { phase: 'interrupted', ...(0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_7__/* .recordedOutcome */ .P0)(error) }         ;
  return (await ledger.withdraw(environment, end)).deployment;
}

/** Where the environment answers, by the policy of now; a policy that cannot be read must not keep a lock. */
async function urlOf(connections             , name        )                              {
  try {
    const { policy } = await (0,_policy_connection_js__WEBPACK_IMPORTED_MODULE_8__/* .connectPolicy */ .V)(connections);
    return policy.environments.find((environment) => environment.name === name)?.url;
  } catch {
    connections.settings.signal.throwIfAborted();
    return undefined;
  }
}


/***/ }),

/***/ 53809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rollBack)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81009);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(78894);
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8069);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(39921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(86188);
/* harmony import */ var _policy_connection_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(99623);
/* harmony import */ var _record_fence_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(94671);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78833);
/* harmony import */ var _abandon_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41117);
/* harmony import */ var _await_ready_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28149);
/* harmony import */ var _open_ops_pr_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69283);
/* harmony import */ var _record_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63905);
/* harmony import */ var _run_migrator_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9629);
/* harmony import */ var _smoke_check_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73823);
/* harmony import */ var _update_desired_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97482);


                                          
                                                        

                                                          





             
                       
                    
                    
              
                             






                                                           


/** A runner kills about ten seconds after its first signal (design, section 5). */
const closingMilliseconds = 8000;

/** What is to be taken back, and by whose word. */
                                  
                                                                  
                                 
 

/** How it ended. */
                             
                              
                                                                                                            
                            
 

/** What the steps of one rollback know of each other. */
                      
                             
              
                                   
                            
                            
                                                                    
                                        
                    
                      
 

/**
 * Runs the whole stage rollback in this process, in the order of `stepsOf`: for a terminal, and for the policy
 * that takes a failed deployment back by itself. What fails after the environment was taken is in the record.
 * @param connections the systems of the deployment
 * @param request what to go back to
 * @param onStep is told each step before it begins
 * @returns the record, and what failed
 * @throws where it could not begin: GATE_REFUSED, PLAN_CHANGED, LEDGER_LOCKED and the like
 */
async function rollBack(
  connections             ,
  request                 ,
  onStep                              ,
)                      {
  const done             = { outputs: new Map() };
  onStep('record-deployment');
  try {
    const begun = await (0,_record_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .recordStart */ .cv)(connections, request.question, request.before);
    done.recorded = begun;
    done.started = begun.record;
    if (begun.plan !== undefined) done.plan = begun.plan;
    await runSteps(connections, request, done, onStep);
  } finally {
    if (connections.settings.signal.aborted) await giveBack(connections, request, done.started?.id);
  }
  return { recorded: done.recorded, failure: done.failure };
}

/** A cancelled process has seconds: what it holds is given back, and the record says why. */
async function giveBack(
  { settings }             ,
  { question: { environment } }                 ,
  deployment                    ,
)                {
  const connections = (0,_connections_js__WEBPACK_IMPORTED_MODULE_1__.connect)({ ...settings, signal: AbortSignal.timeout(closingMilliseconds) });
  await (0,_abandon_deployment_js__WEBPACK_IMPORTED_MODULE_2__.abandonDeployment)(connections, { environment, deployment });
}

async function runSteps(
  connections             ,
  request                 ,
  done            ,
  onStep                              ,
)                {
  const delivery = done.started?.delivery ?? 'direct';
  for (const step of workOf(delivery)) {
    if (!applies(step, done)) continue;
    onStep(step.action);
    try {
      await act(connections, request, done, step);
    } catch (error) {
      connections.settings.signal.throwIfAborted();
      // Closing the record itself is the last step: nothing could keep its failure.
      if (step.condition.when === 'always') throw error;
      done.failure = error;
    }
  }
}

/** The steps after the environment was taken. */
function workOf(delivery              )                       {
  const steps = (0,_stages_js__WEBPACK_IMPORTED_MODULE_3__/* .stepsOf */ .B_)('rollback', delivery);
  return steps.slice(steps.findIndex(({ id }) => id === 'start') + 1);
}

function applies({ condition }           , done            )          {
  switch (condition.when) {
    case 'always':
      return true;
    case 'failure':
      return done.failure !== undefined;
    case 'success':
      return done.failure === undefined;
    case 'output':
      return (
        done.failure === undefined &&
        done.outputs.get(`${condition.step}.${condition.output}`) === condition.equals
      );
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .exhausted */ .uW)(condition, 'the condition of a step');
  }
}

async function act(
  connections             ,
  { question }                 ,
  done            ,
  step           ,
)                {
  const { environment } = question;
  const { id: deployment, commit } = startedOf(done);
  const target = { environment, commit, deployment };
  switch (step.action) {
    case 'update-desired-state': {
      const { migrationFollows } = await (0,_update_desired_state_js__WEBPACK_IMPORTED_MODULE_5__/* .desiredStateStep */ .A)(connections, {
        ...target,
        plan: planOf(done),
        migration: undefined,
      });
      done.outputs.set(`${step.id}.migration-follows`, String(migrationFollows));
      return;
    }
    case 'open-ops-pr': {
      const proposed = await proposeMerged(connections, target, question.automatic !== undefined);
      done.outputs.set(`${step.id}.merged`, String(proposed.opsCommit !== undefined));
      done.outputs.set(`${step.id}.migration-follows`, String(proposed.migrationFollows));
      return;
    }
    case 'run-migrator': {
      const followed = await (0,_run_migrator_js__WEBPACK_IMPORTED_MODULE_6__/* .migratorStep */ .a)(connections, {
        ...target,
        workspace: '',
        prepare: false,
        variables: undefined,
      });
      if (followed.kind !== 'skipped') done.migration = followed.evidence;
      return;
    }
    case 'await-ready':
      done.ready = await (0,_await_ready_js__WEBPACK_IMPORTED_MODULE_7__/* .awaitReadyStep */ .Q)(connections, target);
      return;
    case 'smoke-check': {
      const { evidence } = await (0,_smoke_check_js__WEBPACK_IMPORTED_MODULE_8__/* .smokeStep */ .o)(connections, { environment, commit }, () => undefined);
      if (evidence !== undefined) done.smoke = evidence;
      return;
    }
    case 'record-deployment':
      done.recorded = await (0,_record_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .recordFinish */ .F7)(connections, {
        ...target,
        migration: done.migration,
        ready: done.ready,
        smoke: done.smoke,
        failure: done.failure === undefined ? undefined : failureOf(done.failure),
      });
      return;
    case 'verify-contract':
    case 'build-publish-image':
    case 'sign-and-sbom':
    case 'check-promotion':
    case 'roll-back':
      throw new TypeError(`a rollback has no step ${step.action} after its start`);
    default:
      (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .exhausted */ .uW)(step.action, 'the action of a step');
  }
}

/** Nobody is there to merge what the policy does by itself: it merges its own pull request, at the head it wrote. */
async function proposeMerged(
  connections             ,
  target                                   ,
  automatic         ,
)                       {
  // A person who rolls back sees the pull request at once; its merge is recorded by a later run.
  const request = { ...target, waitMilliseconds: 0 };
  const proposed = await (0,_open_ops_pr_js__WEBPACK_IMPORTED_MODULE_9__/* .proposeStep */ .t)(connections, request);
  const { pullRequest, opsCommit } = proposed;
  if (opsCommit !== undefined || pullRequest === undefined || !automatic) return proposed;
  const record = await (await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_10__/* .connectLedger */ .Q9)(connections)).deployment(target.deployment);
  if (record === undefined) throw new TypeError('what was proposed is in the ledger');
  const { policy } = await (0,_policy_connection_js__WEBPACK_IMPORTED_MODULE_11__/* .connectPolicy */ .V)(connections);
  const { mergeMethod: method } = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_12__/* .environmentOf */ .p7)(policy, target.environment).pullRequest;
  const forge = await connections.fenced((0,_record_fence_js__WEBPACK_IMPORTED_MODULE_13__/* .recordFence */ .J)(connections, record)).opsForge();
  const expectedHead = pullRequest.headSha;
  await forge.mergePullRequest(pullRequest.number, { expectedHead, method });
  return await (0,_open_ops_pr_js__WEBPACK_IMPORTED_MODULE_9__/* .proposeStep */ .t)(connections, request);
}

function startedOf({ started }            )                                                      {
  if (started === undefined) throw new TypeError('a rollback acts only after it has begun');
  return started;
}

function planOf({ plan }            )       {
  if (plan === undefined) throw new TypeError('a rollback that began has a plan');
  return plan;
}

/** @returns what ended a step, in the form in which one step hands it to the next */
function failureOf(error         )              {
  const refused = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .isWaybillError */ .xS)(error, 'GATE_REFUSED') || (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .isWaybillError */ .xS)(error, 'PLAN_CHANGED');
  return { decision: refused ? 'refused' : 'failed', ...(0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_14__/* .outcomeOf */ .sG)(error) };
}


/***/ })

};
})
