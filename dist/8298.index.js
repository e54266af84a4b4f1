(function (exports, __distFolder) {'use strict';
exports.ids = [8298];
exports.modules = {

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

/***/ 37902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ prepareNetwork)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_tls_, 2);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/network-settings.js



/** What of the system's settings this Node.js can take over, and what it cannot. */
                                  
                                                                    
                                                  
                                                                                               
                                             
 

/**
 * Lets fetch use what the machine is set to: the proxy of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, and the
 * certificate authorities that the system trusts. Call it once, before the first request.
 *
 * - Proxy: http.setGlobalProxyFromEnv (https://nodejs.org/api/http.html#httpsetglobalproxyfromenvproxyenv).
 *   A Node.js without it, but from 22.21 or 24.0, does the same when NODE_USE_ENV_PROXY=1 is set *before*
 *   it starts; older ones need a network that routes without a proxy.
 * - Authorities: tls.setDefaultCACertificates from 22.19 and 24.5
 *   (https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts). Older ones read NODE_EXTRA_CA_CERTS
 *   when they start, as all do.
 * @param environment where the proxy's variables are
 * @returns what could be taken over
 */
function useSystemNetworkSettings(
  environment                    = process.env,
)                  {
  return { proxy: useSystemProxy(environment), authorities: useSystemAuthorities() };
}

/** The typings are those of a newer Node.js than the oldest that runs this. */
const newerHttp                                                      = external_node_http_namespaceObject;
const newerTls                                                                              = external_node_tls_namespaceObject;

/**
 * @param environment where the proxy's variables are
 * @returns whether fetch uses the proxy from now on
 */
function useSystemProxy(environment                   )                           {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (names.every((name) => (environment[name] ?? '') === '')) return 'none';
  // Node.js has read the variables itself when it started.
  if (environment['NODE_USE_ENV_PROXY'] === '1') return 'used';
  if (newerHttp.setGlobalProxyFromEnv === undefined) return 'unsupported';
  newerHttp.setGlobalProxyFromEnv(environment);
  return 'used';
}

/** Trusts what the system trusts from now on; reading its store takes about a tenth of a second. */
function useSystemAuthorities()                                 {
  const { getCACertificates, setDefaultCACertificates } = newerTls;
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) return 'bundled';
  // The default ones hold those of NODE_EXTRA_CA_CERTS already.
  const all = [...getCACertificates('default'), ...getCACertificates('system')];
  setDefaultCACertificates([...new Set(all)]);
  return 'system';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/network.js

                                                                   

/** Hosts whose certificates every Node.js knows: only something in between would need the system's store. */
const publicHosts                      = new Set(['github.com', 'ghcr.io', 'docker.io']);

const prepared = { proxy: 'unknown', authorities: false };

/**
 * Lets requests that leave this machine use its proxy and the certificate authorities that it trusts. Each is
 * done once in a process; where a proxy is set that this Node.js cannot use, the log says so.
 * @param settings where that is said
 * @param host the host that is about to be asked
 */
function prepareNetwork(
  { progress }                                      ,
  host        ,
)       {
  if (prepared.proxy === 'unknown') {
    prepared.proxy = useSystemProxy(process.env);
    if (prepared.proxy === 'unsupported') {
      progress.detail(
        'HTTPS_PROXY is set, and this Node.js cannot use it: set NODE_USE_ENV_PROXY=1 for the job, or use Node 24.',
      );
    }
  }
  if (prepared.authorities || (prepared.proxy === 'none' && publicHosts.has(host))) return;
  prepared.authorities = true;
  useSystemAuthorities();
}


/***/ }),

/***/ 22408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ buildRegistries),
  aL: () => (/* binding */ registryConnection),
  Qn: () => (/* binding */ registryCredentials),
  U$: () => (/* binding */ registryHost)
});

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/registry-client.js + 13 modules
var registry_client = __webpack_require__(23382);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var src_secret = __webpack_require__(1715);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/error-codes.js
var error_codes = __webpack_require__(45454);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/docker-config.js





                                                                     


const entrySchema = schemas/* object */.Ikc({
  auth: schemas/* string */.YjP().optional(),
  username: schemas/* string */.YjP().optional(),
  password: schemas/* string */.YjP().optional(),
  identitytoken: schemas/* string */.YjP().optional(),
  registrytoken: schemas/* string */.YjP().optional(),
});

const configSchema = schemas/* object */.Ikc({
  auths: schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema).optional(),
  credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
  credsStore: schemas/* string */.YjP().optional(),
});
                                                 

const helperAnswerSchema = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });

const maximumConfigBytes = 1024 * 1024;
const helperTimeout = 30_000;

/**
 * Credentials as Docker keeps them: `auths` (base64 or identity token), `credHelpers`, `credsStore`.
 * @param path the file; `$DOCKER_CONFIG/config.json`, or `~/.docker/config.json` where absent
 * @returns a source that reads the file at its first use; no file means no credentials
 */
function dockerConfigCredentials(path         )                   {
  const file =
    path ?? (0,external_node_path_.join)(process.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
  let config                                   ;
  return async (registry, signal) => {
    config ??= readConfig(file);
    return credentialFrom(await config, registry, file, signal);
  };
}

async function readConfig(file        )                        {
  let text        ;
  try {
    text = await (0,promises_.readFile)(file, 'utf8');
  } catch (error) {
    if ((0,system_error/* systemCode */.x)(error) === 'ENOENT') return {};
    throw invalid(file, (0,src_error/* messageOf */.bD)(error));
  }
  if (text.length > maximumConfigBytes) throw invalid(file, 'it is larger than 1 MiB');
  let value         ;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(file, 'it is no JSON');
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(file, `${parsed.error.issues[0]?.path.join('.') ?? ''} has another form`);
}

async function credentialFrom(
  config              ,
  registry        ,
  file        ,
  signal             ,
)                                  {
  const helper = find(config.credHelpers, registry);
  if (helper !== undefined) return askHelper(helper, registry, signal);
  const entry = find(config.auths, registry);
  const stored = entry === undefined ? undefined : credentialOf(entry, registry, file);
  if (stored !== undefined) return stored;
  return config.credsStore === undefined || config.credsStore === ''
    ? undefined
    : askHelper(config.credsStore, registry, signal);
}

/** Keys are hosts; older files have URLs with a scheme and a path such as `/v1/`. */
function find   (
  entries                                         ,
  registry        ,
)                {
  if (entries === undefined) return undefined;
  if (Object.hasOwn(entries, registry)) return entries[registry];
  const key = Object.keys(entries).find((candidate) => hostOf(candidate) === registry);
  return key === undefined ? undefined : entries[key];
}

function hostOf(key        )         {
  return key.replace(/^https?:\/\//, '').split('/')[0] ?? '';
}

function credentialOf(
  entry                             ,
  registry        ,
  file        ,
)                         {
  if (entry.registrytoken !== undefined && entry.registrytoken !== '') {
    return { kind: 'bearer', token: new src_secret/* Secret */.z(entry.registrytoken) };
  }
  if (entry.identitytoken !== undefined && entry.identitytoken !== '') {
    return { kind: 'identity-token', token: new src_secret/* Secret */.z(entry.identitytoken) };
  }
  if (entry.auth !== undefined && entry.auth !== '') {
    const pair = Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = pair.indexOf(':');
    if (colon <= 0) throw invalid(file, `auths.${registry}.auth is not base64 of user:password`);
    return basic(pair.slice(0, colon), pair.slice(colon + 1));
  }
  const { username, password } = entry;
  if (username === undefined || username === '' || password === undefined) return undefined;
  return basic(username, password);
}

function basic(username        , password        )             {
  return { kind: 'basic', username, password: new src_secret/* Secret */.z(password) };
}

/** The protocol of docker-credential-helpers: the host on standard input, JSON on standard output. */
async function askHelper(
  helper        ,
  registry        ,
  signal             ,
)                                  {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper))
    throw helperFailed(helper, registry, 'its name is not valid');
  // Loaded only where a helper is asked: most runs have a password in the file.
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 78367));
  const result = await runProcess([`docker-credential-${helper}`, 'get'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: helperTimeout,
    env: toolEnvironment(helperEnvironment()),
    input: registry,
    maximumOutputBytes: 262_144,
  }).catch((error         ) => {
    if (signal.aborted) throw signal.reason;
    throw helperFailed(helper, registry, (0,src_error/* isWaybillError */.xS)(error) ? error.message : (0,src_error/* messageOf */.bD)(error));
  });
  const output = result.stdout.toString('utf8').trim();
  if (result.exitCode !== 0) {
    // Helpers say "not found" on standard output; then there simply is no credential.
    if (/credentials not found/i.test(output)) return undefined;
    throw helperFailed(helper, registry, `it ended with exit code ${result.exitCode ?? 'none'}`);
  }
  const parsed = helperAnswerSchema.safeParse(parseJson(output));
  // The output holds a secret: what is wrong with it is not shown.
  if (!parsed.success) throw helperFailed(helper, registry, 'its answer has another form');
  const { Username, Secret: secret } = parsed.data;
  if (Username === '' && secret === '') return undefined;
  return Username === '<token>'
    ? { kind: 'identity-token', token: new src_secret/* Secret */.z(secret) }
    : basic(Username, secret);
}

/** Cloud helpers find their account by such variables, or by files below HOME. */
function helperEnvironment()                         {
  const wanted =
    /^(?:AWS_|AZURE_|CLOUDSDK_|GOOGLE_|DOCKER_CONFIG$|XDG_|GNUPGHOME$|PASSWORD_STORE_DIR$)/;
  const entries = Object.entries(process.env).flatMap(([key, value]) =>
    value !== undefined && wanted.test(key) ? [[key, value]         ] : [],
  );
  return Object.fromEntries(entries);
}

function parseJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(file        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIALS_INVALID', {
    message: `Expected the Docker configuration ${file} to be readable; ${why}.`,
    remedy: 'Log in to the registry again, or correct the file.',
    facts: { file },
  });
}

function helperFailed(helper        , registry        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIAL_HELPER_FAILED', {
    message: `Expected docker-credential-${helper} to give the credentials for ${registry}; ${why}.`,
    remedy: 'Install the helper and log in with it, or log in to the registry without one.',
    facts: { helper, registry },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/credentials.js
                                            

/** How a registry learns who asks. */
                        
                                                                                    
                                                                                                               
                                                               
                                              
                                                        

/** Gives the credential for a registry (`host` or `host:port`), or undefined to ask without one. */
                                
                   
                      
                                     

/**
 * @param username the account
 * @param password its password or token
 * @returns a source with this one credential; it does not look at the registry's name
 */
function basicCredentials(username        , password        )                   {
  return async () => ({ kind: 'basic', username, password });
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(37902);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/registry-connection.js

                                                                   


/**
 * @param settings how registries are reached
 * @param images the images of a release
 * @returns how their own registries are reached, and those of what they stand on: the account that was given is for the
 *   images' registries, another one never sees it
 */
function buildRegistries(
  settings                    ,
  images                                            ,
)                                   {
  const own = new Set(images.map(({ repository }) => registryHost(repository)));
  const { registryUsername: _username, registryPassword: _password, ...others } = settings;
  const ofImages = registryConnection(settings);
  const ofBases = registryConnection(others);
  return (host) => (own.has(host) ? ofImages(host) : ofBases(host));
}

/**
 * @param settings how registries are reached
 * @param fence asked before each write: a run that lost its lock must not push any more
 * @returns the client of a registry by its host, one per host
 */
function registryConnection(
  settings                    ,
  fence                      ,
)                                   {
  const clients = new Map                        ();
  const credentials = registryCredentials(settings);
  return (host) => {
    const existing = clients.get(host);
    if (existing !== undefined) return existing;
    const { hostname } = new URL(`http://${host}`);
    if (!(0,loopback/* isLoopback */.U)(hostname)) (0,network/* prepareNetwork */.A)(settings, hostname);
    const client = (0,registry_client/* createRegistryClient */.H)({
      registry: host,
      credentials,
      signal: settings.signal,
      ...(fence === undefined ? {} : { fence }),
    });
    clients.set(host, client);
    return client;
  };
}

/**
 * @param settings how registries are reached
 * @returns who asks a registry: the account that was given, else that of the Docker configuration
 */
function registryCredentials({
  registryUsername: username,
  registryPassword: password,
}                    )                   {
  return username === undefined || password === undefined
    ? dockerConfigCredentials()
    : basicCredentials(username, password);
}

/**
 * @param repository an image's repository, `host[:port]/path`
 * @returns its registry's host
 */
function registryHost(repository        )         {
  return repository.slice(0, repository.indexOf('/'));
}


/***/ }),

/***/ 12299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
                                                                   

/**
 * @param settings how the application's repository is reached
 * @returns the source repository as signatures name it: the address without user, `.git` and trailing slash;
 *   one that is reached by SSH has the name that it has over HTTPS
 */
function sourceOf(settings                                                   )         {
  return settings.applicationRepository
    .replace(/^[^@/:]+@([^:/]+):(?!\/\/)/, 'https://$1/')
    .replace(/^ssh:\/\/(?:[^/]*@)?/i, 'https://')
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
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
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/check.js + 39 modules
var check = __webpack_require__(25494);
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
})
