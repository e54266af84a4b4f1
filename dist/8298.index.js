export const id = 8298;
export const ids = [8298];
export const modules = {

/***/ 18298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kU: () => (/* binding */ knownEnvironments),
  L3: () => (/* binding */ requireEnvironment),
  Xt: () => (/* binding */ statusReport)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/policy-connection.js + 1 modules
var policy_connection = __webpack_require__(99623);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/error-codes.js
var error_codes = __webpack_require__(5817);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var records = __webpack_require__(51182);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/gate.js
var src_gate = __webpack_require__(82008);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 1 modules
var src_connections = __webpack_require__(8069);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/steps/check-promotion.js + 1 modules
var check_promotion = __webpack_require__(54593);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/status/next-gate.js
                                                           


                                                         



/** For all environments together: a status is looked at while somebody waits. */
const deadlineMilliseconds = 30_000;

/** Whether the release of the earlier environment could come here now, and what stands in the way first. */
                      
                                                                                 
                                                                                    
     
                                
                            
                                 
                              
                                 
                               
                              
                                                        
                                
                                                                            
                                              
     
                                                                  
     
                                
                            
                                             
                                          
                               
      

/**
 * Asks for each environment after the first whether what the earlier one runs could be promoted to it now. It asks
 * every gate as `waybill plan` does, writes nothing, and ends within half a minute: what was not learned by then is
 * unknown.
 * @param connections the systems
 * @param policy the policy of now
 * @param statuses what the environments run
 * @returns the answers by environment; the first environment has none
 */
async function nextGates(
  connections             ,
  policy        ,
  statuses                              ,
)                                         {
  const { settings } = connections;
  const answers = new Map                  ();
  const ask = async (asked             )                => {
    for (const environment of policy.environments) {
      const answer = await nextGate(asked, environment, statuses);
      if (answer !== undefined) answers.set(environment.name, answer);
    }
  };
  try {
    await (0,cancellation/* withDeadline */.NE)("the gates' answers", deadlineMilliseconds, settings.signal, (signal) =>
      ask((0,src_connections.connect)({ ...settings, signal })),
    );
  } catch (error) {
    settings.signal.throwIfAborted();
    const message = (0,src_error/* isWaybillError */.xS)(error) ? `${error.code}: ${error.message}` : (0,src_error/* messageOf */.bD)(error);
    for (const { name, after: from } of policy.environments) {
      if (from === undefined || answers.has(name)) continue;
      answers.set(name, { ...unasked, state: 'unknown', from, message });
    }
  }
  return answers;
}

const unasked = { commit: undefined, gate: undefined }         ;

async function nextGate(
  connections             ,
  { name, after: from }             ,
  statuses                              ,
)                                {
  if (from === undefined) return undefined;
  const activeIn = (environment        )                              =>
    statuses.find((status) => status.environment === environment)?.active;
  const commit = activeIn(from)?.commit;
  if (commit === undefined) return { state: 'nothing', from, reason: `${from} runs nothing yet` };
  if (activeIn(name)?.commit === commit)
    return { state: 'nothing', from, reason: `it runs what ${from} runs` };
  try {
    const question = {
      ...({ environment: name, kind: 'promote', commit }         ),
      ...{ target: 'previous', reason: undefined },
    };
    return firstGate(await (0,check_promotion/* askBeforehand */.a)(connections, question), from, commit);
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    const message = (0,src_error/* isWaybillError */.xS)(error) ? `${error.code}: ${error.message}` : (0,src_error/* messageOf */.bD)(error);
    return { ...unasked, state: 'unknown', from, commit, message };
  }
}

/** The first gate in their order; one that could not be judged is no refusal that somebody could answer. */
function firstGate(check           , from        , commit           )           {
  if (check.allowed) return { state: 'allowed', from, commit };
  const refused = check.gates.filter(src_gate/* isRefused */.H0);
  const [first] = refused;
  if (first === undefined)
    return { ...unasked, state: 'unknown', from, commit, message: 'too little is known to plan' };
  const { gate, code, message, remedy } = first;
  if (code === 'GATE_UNKNOWN') return { state: 'unknown', from, commit, gate, message };
  const refusals = refused.length;
  return {
    state: 'refused',
    ...{ from, commit, gate, code, message, remedy, refusals },
    waitsUntil: (0,src_gate/* waitsUntil */.L6)(check.gates),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/status/report.js


                                                                       
                                                  





/** One environment, as `waybill status` shows it. */
                                                              
                                                                          
                                      
 

/** What runs where. */
                               
                               
                                                         
                                       
                                                                           
                                                      
                                                    
                                      
 

/** What is to be in a report. */
                             
                                           
                                           
                          
 

/**
 * Reads what runs where. Without a readable policy the environments are those of the ledger, in its order, and no
 * gate is asked: the remarks say so.
 * @param connections the systems
 * @param ledger the records
 * @param wish what is to be in it
 * @throws CLI_USAGE for an environment that neither the policy nor the ledger has; what reading the ledger throws
 */
async function statusReport(
  connections             ,
  ledger              ,
  wish            ,
)                        {
  const [head, recorded, { policy, remarks }] = await Promise.all([
    ledger.head(),
    (0,records/* allStatuses */.q7)(ledger),
    policyOfNow(connections),
  ]);
  const ordered = inOrder(recorded, policy);
  requireEnvironment(
    wish.environment,
    ordered.map(({ environment }) => environment),
  );
  const isWished = ({ environment }                   )          =>
    wish.environment === undefined || environment === wish.environment;
  const gates =
    wish.gates && policy !== undefined
      ? await nextGates(connections, wishedOf(policy, wish), ordered)
      : undefined;
  const names = new Set(policy?.environments.map(({ name }) => name));
  const unknown = ordered.filter((it) => policy !== undefined && !names.has(it.environment));
  return {
    application: ledger.application,
    head,
    environments: ordered
      .filter(isWished)
      .map((status) => ({ ...status, next: gates?.get(status.environment) })),
    remarks: [
      ...remarks,
      ...(await elsewhere(connections, policy)),
      ...unknown
        .filter(isWished)
        .map(({ environment }) => `${environment} is in the ledger, and not in the policy`),
    ],
  };
}

async function policyOfNow(
  connections             ,
)                                                                                        {
  try {
    return { policy: (await (0,policy_connection/* connectPolicy */.V)(connections)).policy, remarks: [] };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
    const remark = `The policy could not be read, so the environments are in the ledger's order and no gate was asked. ${error.code}: ${error.message}`;
    return { policy: undefined, remarks: [remark] };
  }
}

/** Environments that take any branch have a ledger of their own beside protected ones: it is not silently absent. */
async function elsewhere(
  connections             ,
  policy                    ,
)                             {
  const environments = policy?.environments ?? [];
  const open = environments.filter(({ from }) => from === 'any').map(({ name }) => name);
  const isShared = environments.some(({ from }) => from === 'protected');
  if (!isShared || open.length === 0 || (await connections.place()) === 'open') return [];
  const { branch } = await connections.openLedger();
  return [
    `The ledger of ${open.join(', ')} is the branch ${branch} of the application's repository: \`--open\` shows it`,
  ];
}

function inOrder(
  recorded                              ,
  policy                    ,
)                               {
  const names = (policy?.environments ?? []).map(({ name }) => name);
  const named = names.map(
    (name) => recorded.find(({ environment }) => environment === name) ?? (0,records/* emptyStatus */.aW)(name),
  );
  return [...named, ...recorded.filter(({ environment }) => !names.includes(environment))];
}

function wishedOf(policy        , { environment }            )         {
  if (environment === undefined) return policy;
  return {
    ...policy,
    environments: policy.environments.filter(({ name }) => name === environment),
  };
}

/**
 * @param connections the systems
 * @param ledger the records
 * @returns the names of the policy's environments, where it can be read, and of the ledger's
 */
async function knownEnvironments(
  connections             ,
  ledger              ,
)                             {
  const [{ policy }, recorded] = await Promise.all([
    policyOfNow(connections),
    ledger.environments(),
  ]);
  const names = policy?.environments.map(({ name }) => name) ?? [];
  return [...new Set([...names, ...recorded.map(({ environment }) => environment)])];
}

/**
 * @param name what was asked for
 * @param names the environments that there are
 * @throws CLI_USAGE with what was probably meant
 */
function requireEnvironment(name                    , names                   )       {
  if (name === undefined || names.includes(name)) return;
  throw (0,error_codes/* cliError */.h)('CLI_USAGE', {
    message: `Expected an environment of the policy or the ledger, found ${JSON.stringify(name.slice(0, 100))}${(0,nearest/* suggestion */.h)(name, names)}.`,
    remedy: 'Name an environment that `waybill status` lists.',
    facts: { environment: name.slice(0, 100), known: names.slice(0, 100) },
  });
}


/***/ }),

/***/ 73804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ reviewsBeforeSchema),
/* harmony export */   a4: () => (/* binding */ reviewsSince),
/* harmony export */   lK: () => (/* binding */ reviewsBefore)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18656);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);

                                                        

                                                           

/**
 * Which reviews of an environment a run had when its plan was checked. The forge keeps neither time nor attempt
 * of a review, and promises no order
 * (https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run), so only
 * those that are there beside these were given to this plan.
 */
const reviewsBeforeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(64),
  attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
  environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  /** A mark of each review; two equal reviews have equal marks. */
  seen: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits')).max(1000),
});
                                                                

/**
 * @param facts what was learned beforehand
 * @returns what the environment's job has to be told; undefined where its reviews are not asked for or not known
 */
function reviewsBefore({ request, reviews }                )                            {
  const { owner, environment } = request;
  if (owner === undefined || !reviews.known || reviews.value?.kind !== 'reviews') return undefined;
  const { run, attempt } = owner;
  return { run, attempt, environment, seen: reviews.value.reviews.map(markOf).sort() };
}

/**
 * @param reviews the reviews that the run has now, in any order
 * @param before the marks of those that it had when its plan was checked
 * @returns the later ones; undefined where one of the earlier ones is gone
 */
function reviewsSince(
  reviews                              ,
  before                   ,
)                                           {
  const earlier = [...before];
  const later = reviews.filter((review) => {
    const place = earlier.indexOf(markOf(review));
    if (place >= 0) earlier.splice(place, 1);
    return place < 0;
  });
  return earlier.length === 0 ? later : undefined;
}

/** What a person wrote stays out of the outputs of jobs: it is a hash of it. */
function markOf({ reviewer, state, comment }                   )         {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({ reviewer, state, comment })).slice('sha256:'.length, 23);
}


/***/ }),

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

/***/ 99623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ connectPolicy)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/origin.js
var src_origin = __webpack_require__(39118);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/problem.js
var problem = __webpack_require__(44021);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/policy-fit.js
                                                                 
                                               


                                                              

                                             

/**
 * Checks what only both together can tell: that desired state names images of the application and all that
 * run, that a rollout can be proved, and that a signature that is required can be checked.
 * @param policy the policy that counts
 * @param config the application that is deployed
 * @throws POLICY_DOES_NOT_FIT with all problems; line and column are those of the policy
 */
function checkPolicyFits(policy        , config                   )       {
  const problems = policy.environments.flatMap((environment, index) => [
    ...imageProblems(environment, config, ['environments', index, 'desired-state']),
    ...proofProblems(environment, config, ['environments', index]),
    ...signatureProblems(policy, environment, ['environments', index]),
    ...migrationProblems(environment, config, ['environments', index, 'migrations']),
  ]);
  if (problems.length === 0) return;
  const origin = (0,src_origin/* originOf */.y)(policy);
  const located = problems.map(({ path, part, message }) => {
    const place = origin?.source.locate([...origin.path, ...path], part) ?? { line: 1, column: 1 };
    return { ...place, message };
  });
  throw (0,problem/* invalid */.G)(origin?.source.file ?? 'the policy', located, 'POLICY_DOES_NOT_FIT');
}

function imageProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  const names = config.images.map((image) => image.name);
  return environment.desiredState.flatMap((entry, index) =>
    Object.keys(entry.images)
      .filter((image) => !names.includes(image))
      .map((image)              => ({
        path: [...path, index, 'images', image],
        part: 'key',
        message: `the application "${config.application}" has no image "${image}"${(0,nearest/* suggestion */.h)(image, names)}`,
      })),
  );
}

/**
 * Law 6: an endpoint that only says "ready" may be the old process. It holds for the target kind `http`, the only
 * one so far; a kind whose controller tells the target revision does not need it.
 */
function proofProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  if (config.ready?.identity !== undefined) return [];
  const lacking = config.ready === undefined ? '"ready"' : '"ready.identity"';
  const message = `"${environment.name}" is known by its HTTP endpoint only, so waybill.yaml needs ${lacking}: else an old process that answers well would pass`;
  return [{ path: [...path, 'name'], part: 'value', message }];
}

function signatureProblems(policy        , environment             , path      )                {
  if (environment.signature === 'optional' || policy.signers.length > 0) return [];
  const message = `"${environment.name}" requires a signature, but the policy lists no signer; add "signers", or say "signature: optional"`;
  return [{ path: [...path, 'name'], part: 'value', message }];
}

function migrationProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  if (environment.migrations !== 'before' || config.migrations !== undefined) return [];
  const message = `"${environment.name}" says "migrations: before", but waybill.yaml has no "migrations"`;
  return [{ path, part: 'value', message }];
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/policy.js
var policy = __webpack_require__(92553);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/policy-connection.js


                                                  
                                                    

/**
 * Reads the policy of now: from the ops repository, or else from the protected branch's head; never from the
 * deployed commit (design, "Whose policy?").
 * @param connections the systems of the deployment
 * @returns the policy and where it came from
 * @throws POLICY_MISSING, POLICY_UNREACHABLE, POLICY_UNPROTECTED, CONFIG_*, POLICY_DOES_NOT_FIT
 */
async function connectPolicy(connections             )                       {
  const [{ branch, config, ops }, forge, repository] = await Promise.all([
    connections.home.names(),
    connections.forge(),
    connections.home.opsGit(),
  ]);
  const facts = await (0,policy/* readPolicy */.T4)(
    { forge, ops: { repository: atHead(repository, connections), branch: ops.branch } },
    { branch, configFile: connections.settings.config },
  );
  // Without the application's own word the release's images are held against desired state when it is written.
  if (config !== undefined) checkPolicyFits(facts.policy, config);
  return facts;
}

/** The policy is read where the step has read it before, whatever was pushed since. */
function atHead(
  repository               ,
  { home }             ,
)                                                      {
  return {
    url: repository.url,
    readFile: async (commit, path, options) => await repository.readFile(commit, path, options),
    readRef: async () => await home.opsHead(),
  };
}


/***/ }),

/***/ 54593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ askBeforehand),
  b: () => (/* binding */ checkStep)
});

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/reviews-before.js
var reviews_before = __webpack_require__(73804);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/check.js + 40 modules
var check = __webpack_require__(8725);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/run.js
var run = __webpack_require__(49666);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/gate.js
var gate = __webpack_require__(82008);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/statuses.js
                                                   


/**
 * Each gate as a commit status, so that branch protection can require it (design, section 4).
 * @param environment for which environment
 * @param gates what every gate said
 * @returns `waybill / <environment> / <gate>` for each
 */
function gateStatuses(
  environment        ,
  gates                       ,
)                          {
  return gates.map((result) => ({
    context: `waybill / ${environment} / ${result.gate}`,
    state: (0,gate/* isRefused */.H0)(result) ? 'failure' : 'success',
    description: 'skipped' in result ? `skipped: ${result.skipped}` : result.message,
  }));
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/gate-connection.js
var gate_connection = __webpack_require__(73198);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 10 modules
var ledger_connection = __webpack_require__(86188);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/mirror.js
var mirror = __webpack_require__(13833);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/check-promotion.js
                                               

                                                     




/** What a check gives to the job that acts on it. */
                                   
                            
                                                                                                  
                                                    
 

/**
 * Asks every gate, and changes nothing but what people look at: an early refusal before the environment's
 * job, never the boundary.
 * @param connections the systems of the deployment; reading is enough, statuses of the commit aside
 * @param question environment, commit or rollback target
 * @returns the plan, its hash, and what every gate says
 */
async function checkStep(
  connections             ,
  question              ,
)                            {
  const check = await askBeforehand(connections, question).catch(async (error         ) => {
    throw (await refusedByRunner(connections, question)) ?? error;
  });
  await showGates(connections, question, check);
  return { check, reviewsBefore: (0,reviews_before/* reviewsBefore */.lK)(check.facts) };
}

/**
 * Asks every gate and shows it nowhere: for who only wants to know.
 * @param connections the systems of the deployment; reading is enough
 * @param question environment, commit or rollback target
 * @returns the plan, its hash, and what every gate says
 */
async function askBeforehand(
  connections             ,
  question              ,
)                     {
  const ports = await openPorts(connections);
  const request = await (0,gate_connection/* gateRequest */.t)(connections, question, { asking: 'beforehand' });
  return await (0,check/* checkPromotion */.KO)(ports, request);
}

async function openPorts(connections             )                     {
  return await (0,gate_connection/* gatePorts */.o)(connections, await (0,ledger_connection/* connectLedger */.Q9)(connections));
}

/**
 * A fork's run has no credential for the ops repository, and would end as an outage: what its runner says of it
 * refuses it already.
 */
async function refusedByRunner(
  connections             ,
  question              ,
)                             {
  connections.settings.signal.throwIfAborted();
  try {
    const request = await (0,gate_connection/* gateRequest */.t)(connections, question, { asking: 'beforehand' });
    const refused = (0,run/* runnersWord */.u)(request);
    if (refused === undefined) return undefined;
    await (0,mirror/* showStatuses */.Kz)(connections, question.commit, gateStatuses(question.environment, [refused]));
    return (0,check/* refusalBy */.oy)([refused], request);
  } catch {
    connections.settings.signal.throwIfAborted();
    return undefined;
  }
}

/** Each gate as a status of the commit, so that branch protection can require it (design, section 4). */
async function showGates(
  connections             ,
  question              ,
  check           ,
)                {
  const forge = await connections.forge();
  // In a plain bare repository nobody looks at statuses; what a deployment came to is one there.
  if (forge.kind === 'local') return;
  const commit            = check.plan?.commit ?? question.commit;
  await (0,mirror/* showStatuses */.Kz)(connections, commit, gateStatuses(question.environment, check.gates));
}


/***/ }),

/***/ 64915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ writtenBefore)
/* harmony export */ });
                                               
                                                  

/** As far back as somebody may have written since a run was killed. */
const searchedCommits = 100;

/** A commit that wrote desired state for a deployment, and what it stands on. */
                                
                             
                             
 

/**
 * Finds what a run before this one has written and not recorded: where the forge commits, the ledger is pushed after it,
 * and a run may be killed between both. The commit's trailers say whose it is (design, section 4).
 * @param git the ops repository
 * @param head where its branch stands
 * @param deployment the deployment's id
 * @returns the newest such commit; undefined where there is none among the last hundred
 */
async function writtenBefore(
  git                                      ,
  head           ,
  deployment        ,
)                                     {
  for (const { sha, parents, trailers } of await git.recentCommits(head, searchedCommits)) {
    const [parent] = parents;
    if (trailers.get('Waybill-Deployment') === deployment && parent !== undefined)
      return { commit: sha, parent };
  }
  return undefined;
}


/***/ })

};
