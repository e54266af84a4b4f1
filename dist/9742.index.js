(function (exports, __distFolder) {'use strict';
exports.ids = [9742];
exports.modules = {

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

/***/ 92403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ tolerantly),
/* harmony export */   Qp: () => (/* binding */ untilItMayBeFree),
/* harmony export */   tS: () => (/* binding */ endWaiting)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95010);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67528);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54152);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35602);
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8069);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44117);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86188);







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
  const { signal, progress, clock = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml } = connections.settings;
  const { environment } = waiting.deployment;
  const end = Math.min(until, clock.now() + longestLook);
  let seen       = { head: waiting.head, inTheWay: firstInTheWay(waiting) };
  let pause         = pauses.first;
  let asked = clock.now();
  while (seen.inTheWay !== undefined && clock.now() < end) {
    const left = formatRoughly(until - clock.now());
    progress.waiting(`${describe(seen.inTheWay, environment)}; waits ${left} more`);
    const jittered = pause * (0.75 + Math.random() / 2);
    await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(Math.max(1, Math.min(jittered, end - clock.now())), signal);
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
  const { clock = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml } = connections.settings;
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
  const { by: owner, at: since } = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .lastTransition */ .gM)(behind);
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
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error) || !passing.has(error.code)) throw error;
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
  return `${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_4__/* .describeOwner */ .$S)(owner)} ${does} ${environment} since ${since} (deployment ${deployment})`;
}

/** Whole minutes, or ten seconds where it is less than two: each change is a line of the log. */
function formatRoughly(milliseconds        )         {
  const step = milliseconds < 120_000 ? 10_000 : 60_000;
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.ceil(Math.max(0, milliseconds) / step) * step);
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
  const ended = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error, 'LEDGER_LOCKED') ? waitEnded(environment, error) : error;
  try {
    // The signal of a cancelled run stops everything: this has one of its own.
    const own = settings.signal.aborted
      ? (0,_connections_js__WEBPACK_IMPORTED_MODULE_5__.connect)({ ...settings, signal: AbortSignal.timeout(farewell) })
      : connections;
    const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_6__/* .connectLedger */ .Q9)(own);
    await ledger.withdraw(environment, { phase: 'cancelled', ...(0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_7__/* .outcomeOf */ .sG)(ended) });
  } catch (failure) {
    settings.progress.detail(
      `That this run waits no longer could not be recorded: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(failure)}`,
    );
  }
}

function waitEnded(environment        , locked              )               {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .stageError */ .vH)('LOCK_WAIT_ENDED', {
    message: `Expected ${environment} to become free before the end of the waiting time. ${locked.message}`,
    remedy: 'Start this job again when that run has ended, or let it wait longer (input `wait`).',
    facts: locked.facts,
  });
}


/***/ }),

/***/ 30183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ currentProposal)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);
/* harmony import */ var _ops_side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32873);
                                                  



/**
 * Finds the pull request of a deployment: the one on record, or, where that was closed because a new one took its
 * place (somebody else had pushed to it), the new one.
 * @param ops the ops repository
 * @param record the deployment
 * @returns undefined where it was not proposed
 */
async function currentProposal(
  ops         ,
  record                  ,
)                                   {
  const proposed = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'proposed');
  if (proposed === undefined) return undefined;
  const recorded = await ops.forge.pullRequest(proposed.pullRequest);
  if (recorded?.state !== 'closed') return recorded;
  const markers = { ...(0,_ops_side_js__WEBPACK_IMPORTED_MODULE_1__/* .markersOf */ .Bs)(ops), deployment: record.id };
  const all = await ops.forge.findPullRequests({ base: ops.base, markers });
  const [newest] = all.filter(({ number }) => number > recorded.number);
  return newest ?? recorded;
}


/***/ }),

/***/ 69283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ proposeStep)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var policy = __webpack_require__(78894);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(50141);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(99651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/migration-follows.js
var migration_follows = __webpack_require__(19599);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/environment-wait.js
var environment_wait = __webpack_require__(92403);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/await-merge.js

                                                  

                                                                  

                                             

/** The pull request is asked conditionally, which costs a forge nothing of what it allows; the ledger by git. */
const pauses = { first: 2000, longest: 30_000, betweenLedgers: 60_000 }         ;

/** How waiting ended. */
                     
                                        
                                                                 
                                               
                                                                
                                                       
                                                                      

/**
 * Waits until a pull request is merged or closed. The environment is free meanwhile: a rollback must not wait for a
 * merge that nobody makes, and a newer release takes the place of this one.
 * @param context the ledger, and the systems
 * @param ops the ops repository
 * @param record the proposed deployment
 * @param pullRequest as it was last seen
 * @param waitMilliseconds how long at most
 * @throws the signal's reason, and what the forge throws that does not pass by itself
 */
async function awaitMerge(
  { connections, ledger }                   ,
  ops         ,
  record                  ,
  pullRequest             ,
  waitMilliseconds        ,
)                   {
  const { signal, progress, clock = time/* systemClock */.ml } = connections.settings;
  const until = clock.now() + waitMilliseconds;
  let pause         = pauses.first;
  let looked = clock.now();
  let last = pullRequest;
  while (last.state === 'open') {
    const left = until - clock.now();
    if (left <= 0) return { kind: 'open', pullRequest: last };
    progress.waiting(
      `Pull request ${String(last.number)} is open (${last.url}); waits until ${new Date(until).toISOString()} (${(0,time/* formatDuration */.a3)(waitMilliseconds)} in all)`,
    );
    const jittered = pause * (0.75 + Math.random() / 2);
    await (0,cancellation/* sleep */.yy)(Math.max(1, Math.min(jittered, left)), signal);
    pause = Math.min(pauses.longest, pause * 1.25);
    last = (await (0,environment_wait/* tolerantly */.HY)(connections, () => ops.forge.pullRequest(pullRequest.number))) ?? last;
    if (last.state !== 'open' || clock.now() - looked < pauses.betweenLedgers) continue;
    looked = clock.now();
    const now = await (0,environment_wait/* tolerantly */.HY)(connections, () => ledger.deployment(record.id));
    if (now !== undefined && !(0,phases/* isUnfinished */.ui)((0,src_record/* phaseOf */.hU)(now))) return { kind: 'overtaken', record: now };
  }
  return { kind: 'ended', pullRequest: last };
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/current-proposal.js
var current_proposal = __webpack_require__(30183);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/records.js
var records = __webpack_require__(27970);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/go-on-after-merge.js

                                                                                   


/**
 * Takes the environment again for a deployment whose merge was waited for.
 * @param ledger the application's ledger
 * @param record the proposed deployment
 * @returns undefined where it goes on; else why another run has the environment, and a later one goes on
 * @throws what the ledger throws
 */
async function goOnAfterMerge(
  ledger        ,
  record                  ,
)                                    {
  try {
    const { deployment } = await ledger.startDeployment(sameRequest(record));
    if (deployment.id === record.id) return undefined;
    throw new TypeError(`the deployment ${deployment.id} was started in the place of ${record.id}`);
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'LEDGER_LOCKED')) return error;
    throw error;
  }
}

/** The request that the record begins with, asked again. */
function sameRequest(record                  )                    {
  const { environment, delivery, release } = record;
  const asked = (0,records/* requestOf */.f)(record);
  const { kind, planHash, requestedBy, reason, undoes, version, overrides } = asked;
  const { automatic, approvals } = asked;
  return {
    ...{ environment, delivery, kind, release, planHash, requestedBy },
    ...(reason === undefined ? {} : { reason }),
    ...(undoes === undefined ? {} : { undoes }),
    ...(version === undefined ? {} : { version }),
    ...(overrides === undefined ? {} : { overrides }),
    ...(automatic === undefined ? {} : { automatic }),
    ...(approvals === undefined ? {} : { approvals }),
    // What is under way goes on, also where the environment ran the same release before.
    again: true,
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/ops-side.js
var ops_side = __webpack_require__(32873);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/commit-message.js
var commit_message = __webpack_require__(57377);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/desired-change.js
var desired_change = __webpack_require__(66531);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/render-check.js
var render_check = __webpack_require__(39067);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/fact.js
var fact = __webpack_require__(20045);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/signatures.js
var src_signatures = __webpack_require__(4596);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(22408);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/source.js
var source = __webpack_require__(12299);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/migration-files.js
                                                                  
                                                     

/** What migrations lie in, by the convention of the tools that write them (golang-migrate, Rails, Prisma, Flyway …). */
const migrationFolder = /(^|\/)migrat(e|ion|ions)(\/|$)/i;

/**
 * Finds the files of migrations that the proposed commits bring. What runs the migrations is a command of the
 * application, which knows them and runs only against a database: so they are found by their folder's name.
 * @param context the application's repository and its description
 * @param range what lies between what runs and what is proposed; undefined where nothing runs
 * @returns their paths; undefined where the application declares no migrations
 * @throws what reading the application's repository throws
 */
async function migrationFiles(
  { connections, config }                   ,
  range                           ,
)                                         {
  if (config.migrations === undefined) return undefined;
  if (range === undefined) return [];
  const { unreachable } = await connections.names();
  if (unreachable !== undefined) throw unreachable;
  const git = await connections.applicationGit();
  const written = config.migrations.engine === 'kubernetes-job' ? '.' : config.migrations.folder;
  const folder = written === '.' ? '' : written;
  const [before, after] = await Promise.all([
    git.listFiles(range.from, folder, { lazy: true }),
    git.listFiles(range.to, folder, { lazy: true }),
  ]);
  const there = new Set(before);
  return after.filter((path) => migrationFolder.test(path) && !there.has(path));
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/body-facts.js
                                                                      
                                                                              

                                                

                                                                        
                                                                  






/** Commits that a reader may look at one by one; the link shows all. */
const mostCommits = 30;

/** What the registry says of one image, at this moment. */
                             
                               
                                                                                  
                                    
                                        
                                         
                                              
                                  
 

/** The commits between what runs and what is proposed. */
                                 
                           
                         
                                     
                         
                         
                          
                                           
 

/** How the manifests change that desired state renders to. */
                                 
                                                          
                        
                                   
                        
 

/** Everything that the body of a proposal tells, each fact by itself: what is not known says why. */
                            
                                    
                                    
                            
                                     
                                      
                                         
                                                                            
                                                
                                                     
                                                                                                       
                                                           
                                                                               
                                                
                                                                         
                                                       
                   
                                        
                                         
    
 

/** What the step that proposes knows already. */
                           
                                    
                                      
                                                       
 

/**
 * Learns what the body of a proposal tells.
 * @param context environment, release, ledger, and the systems
 * @param proposed the deployment, and what it changes
 * @returns the facts
 * @throws only the signal's reason, and what the ledger throws
 */
async function bodyFacts(
  context                   ,
  { record, changes, manifests }          ,
)                     {
  const { connections, ledger, environment, release, config } = context;
  const { signal } = connections.settings;
  const pointer = (await ledger.environment(environment.name))?.active ?? undefined;
  const active = pointer === undefined ? undefined : await ledger.deployment(pointer.deployment);
  const range = rangeOf(record, active);
  const [images, commits, migrations, forge] = await Promise.all([
    Promise.all(release.images.map((image) => imageProof(context, image, active))),
    (0,fact/* learn */.nB)(signal, () => commitsOf(context, range)),
    (0,fact/* learn */.nB)(signal, () => migrationFiles(context, range)),
    (0,fact/* learn */.nB)(signal, () => connections.forge()),
  ]);
  return {
    ...{ record, environment, release, config, changes, images, active, commits, migrations },
    manifests,
    schema: active === undefined ? undefined : schemaOf(active),
    links: {
      commit: forge.known ? forge.value.commitUrl(release.commit) : undefined,
      compare:
        forge.known && range !== undefined
          ? forge.value.compareUrl(range.from, range.to)
          : undefined,
    },
  };
}

/** What lies between what runs and what is proposed. */
                                
                           
                         
                         
 

function rangeOf(
  record                  ,
  active                              ,
)                            {
  if (active === undefined || active.commit === record.commit) return undefined;
  const back = (0,records/* requestOf */.f)(record).kind === 'rollback';
  return back
    ? { from: record.commit, to: active.commit, back }
    : { from: active.commit, to: record.commit, back };
}

async function commitsOf(
  { connections }                   ,
  range                           ,
)                                      {
  if (range === undefined) return undefined;
  const { unreachable } = await connections.names();
  if (unreachable !== undefined) throw unreachable;
  const git = await connections.applicationGit();
  return { ...range, ...(await git.commitsBetween(range.from, range.to, mostCommits)) };
}

async function imageProof(
  { connections, release, policy }                   ,
  image              ,
  active                              ,
)                      {
  const { settings } = connections;
  const { signal } = settings;
  const registry = (0,registry_connection/* registryConnection */.aL)(settings);
  const signatures = (0,src_signatures/* signaturesOf */.R)(registry);
  const path = image.repository.slice((0,registry_connection/* registryHost */.U$)(image.repository).length + 1);
  const { application, commit } = release;
  const expectation = { application, commit, source: (0,source/* sourceOf */.v)(settings), signers: policy.signers };
  const [tag, signature, waybill] = await Promise.all([
    (0,fact/* learn */.nB)(signal, async () => {
      const client = registry((0,registry_connection/* registryHost */.U$)(image.repository));
      return (await client.resolve(path, image.tag))?.digest;
    }),
    (0,fact/* learn */.nB)(signal, () => signatures.verify(image, expectation)),
    (0,fact/* learn */.nB)(signal, async () => (await signatures.waybill(image, expectation)).waybill),
  ]);
  const runs = active?.release.images.find(({ name }) => name === image.name)?.digest;
  return { image, runs, tag, signature, waybill };
}

function schemaOf(active                  )                               {
  return (
    (0,agreement/* deploymentEvidence */.L8)(active, 'rolling-out')?.migration ??
    (0,agreement/* deploymentEvidence */.L8)(active, 'desired')?.migration
  );
}

/** @returns the waybill of the release: that of the first image, all of which carry the same */
function waybillOf({ images }                           )                {
  const facts = images.map(({ waybill }) => waybill);
  const [first] = [...facts.filter((fact) => fact.known), ...facts];
  return first ?? nothingThere();
}

function nothingThere()                {
  return (0,fact/* unknown */.L5)(
    (0,error_codes/* stageError */.vH)('RELEASE_NOT_FOUND', {
      message: 'The release has no image.',
      remedy: 'Run the release stage for this commit first.',
    }),
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/pull-requests.js
var pull_requests = __webpack_require__(8291);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/source.js
var facts_source = __webpack_require__(81346);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/answer.js
var answer = __webpack_require__(42873);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/authors.js
var rules_authors = __webpack_require__(26459);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/pull-request-approval.js + 1 modules
var pull_request_approval = __webpack_require__(57925);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/pull-request-reviews.js
var pull_request_reviews = __webpack_require__(492);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/ops-pull-request.js
                                                   
                                               
                                                         



                                         
                                            
                                                        





const answers          = (0,answer/* answersOf */.Bw)('approval');

/** The merged pull request of the ops repository, and what it brought. */
                                         
                                    
                                                              
                                                                  
                             
                         
                            
                         
                                    
                             
                         
                            
                                                  
                                          
                              
    
                                                                            
                                               
 

/** What `judgeOpsPullRequest` asks. */
                                      
                                                     
                                                                    
                               
 

/**
 * The approval as a review of the pull request in the ops repository, or as its merge by somebody who may approve:
 * asked once it is merged, before the deployment goes on. Neither the author of the released commit nor whoever
 * opened the pull request counts, and no App where the policy lists nobody. A review must not have expired when it
 * was merged; one that was given after the merge counts too.
 * @param ports the forges of both repositories
 * @param question the merged pull request and the policy's environment
 * @returns what counts, or why it does not suffice (GATE_APPROVAL_MISSING, GATE_APPROVAL_REJECTED, GATE_UNKNOWN)
 * @throws the signal's reason
 */
async function judgeOpsPullRequest(
  ports                     ,
  question                        ,
)                              {
  const { environment, pullRequest, request, commit } = question;
  const { by, notAuthor, required, expiresMilliseconds } = environment.approval;
  const { opsForge, forge, signal } = ports;
  const found = await (0,fact/* learn */.nB)(signal, async () => {
    const facts = await opsForge.pullRequestReviews(pullRequest.number);
    if (facts.kind === 'not-supported') return { reviews: [], writers: [] };
    return { reviews: facts.reviews, writers: await (0,pull_requests/* writersOf */.k)(opsForge, facts.reviews, by) };
  });
  if (!found.known) return refused(answers.unknown('the reviews of the pull request', found));
  const source = await (0,fact/* learn */.nB)(signal, () => (0,facts_source/* readSource */.o)(forge, commit));
  const authors = (0,rules_authors/* authorsOf */.EK)({ request, source }, environment, answers);
  if ('allowed' in authors) return refused(authors);
  const { mergeApproves } = environment.pullRequest;
  const names = notAuthor ? withOpener(authors.names, question) : authors.names;
  const judged = (0,pull_request_reviews/* judgeHead */.OF)({
    ...found.value,
    // Where a merge is no approval, one that comes after it is too late: it has been rolled out.
    reviews: mergeApproves
      ? found.value.reviews
      : found.value.reviews.filter(
          ({ at }) => at === undefined || Date.parse(at) <= Date.parse(pullRequest.mergedAt),
        ),
    ...{ head: pullRequest.head, by, authors: names },
    expiredAt: Date.parse(pullRequest.mergedAt) - expiresMilliseconds,
  });
  if (judged.rejectedBy.length > 0) return refused(rejection(question, judged));
  const merger = mergerOf(question, names);
  const people = new Set([
    ...judged.counted.map(({ reviewer }) => reviewer.toLowerCase()),
    ...(merger === undefined ? [] : [merger.toLowerCase()]),
  ]);
  if (people.size < required) return refused(missing(question, judged, people.size));
  const reviews = judged.counted.map((review) => (0,pull_request_approval/* reviewApproval */.ep)(review, pullRequest.number));
  return {
    kind: 'approved',
    counted: [
      ...reviews,
      ...(merger === undefined
        ? []
        : [
            {
              ...{ approver: merger, at: pullRequest.mergedAt },
              ...{ source: 'merge'         , pullRequest: pullRequest.number },
            },
          ]),
    ],
  };
}

function withOpener(
  names                     ,
  { pullRequest, headAuthor }                        ,
)                      {
  const wrote = headAuthor === undefined ? [] : (0,rules_authors/* namesOfAuthor */.$x)(headAuthor);
  return new Set([...names, ...(0,rules_authors/* namesOf */.eZ)([pullRequest.author]), ...wrote]);
}

/** Who merged it, where that counts as an approval: merging proves the right to write. */
function mergerOf(
  { environment, pullRequest: { mergedBy } }                        ,
  authors                     ,
)                     {
  if (!environment.pullRequest.mergeApproves) return undefined;
  if (mergedBy === undefined || authors.has((0,rules_authors/* asName */.uP)(mergedBy))) return undefined;
  const { by } = environment.approval;
  const may = by.length > 0 ? (0,pull_request_reviews/* mayReview */.eb)(mergedBy, { by, writers: [] }) : !isApp(mergedBy);
  return may ? mergedBy : undefined;
}

/** https://docs.github.com/en/rest/users/users: the login of an App's account ends so. */
function isApp(account        )          {
  return account.endsWith('[bot]');
}

function rejection(
  { environment, pullRequest }                        ,
  { rejectedBy }            ,
)          {
  return answers.refuse(
    'GATE_APPROVAL_REJECTED',
    `Expected the reviewers of pull request ${String(pullRequest.number)} to approve for ${environment.name}; the latest word of ${rejectedBy.slice(0, 5).join(', ')} asks for changes, and it was merged all the same.`,
    `Have the review dismissed or answered (${pullRequest.url}).`,
    {
      environment: environment.name,
      pullRequest: pullRequest.number,
      url: pullRequest.url,
      rejectedBy: rejectedBy.slice(0, 20),
    },
  );
}

function missing(
  { environment, pullRequest }                        ,
  judged            ,
  found        ,
)          {
  const { required, by } = environment.approval;
  const { number, url, mergedBy } = pullRequest;
  const have = judged.counted.map(({ reviewer }) => reviewer);
  const notes = judged.notes.slice(0, 5).join('; ');
  const who =
    by.length === 0 ? 'somebody who may write to the ops repository' : by.slice(0, 10).join(' or ');
  return answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected ${String(required)} person(s) who may do so to approve pull request ${String(number)} or to merge it; found ${String(found)}${mergedBy === undefined ? '' : `, and ${mergedBy} merged it`}${notes === '' ? '' : `: ${notes}`}.`,
    `Let ${who} approve it before it is merged (${url}).`,
    {
      environment: environment.name,
      required,
      have,
      pullRequest: number,
      url,
      mergedBy: mergedBy ?? null,
      notCounted: judged.notes.slice(0, 20),
    },
  );
}

function refused(result         )                     {
  return { kind: 'refused', result };
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/check.js + 39 modules
var check = __webpack_require__(25494);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/merge-approval.js
                                                   
                                               
                                                         

                                                                  
                                                                 


/** A record holds no more. */
const mostApprovals = 32;

/**
 * @param environment of the policy
 * @returns whether the pull request in the ops repository is what has to be approved
 */
function isReviewed({ approval }             )          {
  return approval.given === 'ops-pull-request' && approval.required > 0;
}

/** A merge, as the forge and git tell it. */
                        
                                    
                            
                            
                                                                                                      
                                        
                                                             
                                      
                                                                   
                                               
                                                                           
                                      
 

/** Where it was merged. */
                             
                        
                        
 

/**
 * Tells who approved what was merged. Where the policy takes the review of this pull request as the approval, it is
 * judged now; else its merge is one, beside those that were given before it was proposed.
 * @param context environment, release, ledger
 * @param ops the ops repository
 * @param record the deployment that was proposed
 * @param merged the merge
 * @returns what the record keeps
 * @throws GATE_REFUSED with what stands in desired state without approval, and how to come back
 */
async function mergeApprovals(
  context                   ,
  ops            ,
  record                  ,
  merged       ,
)                               {
  const { planHash, approvals = [] } = (0,records/* requestOf */.f)(record);
  const { pullRequest, mergedBy, author, mergedAt } = merged;
  if (!isReviewed(context.environment)) {
    if (merged.brings !== undefined && context.environment.approval.required > 0)
      throw await mergedUnapproved(context, ops, record, merged, staleApproval(merged));
    const approver = mergedBy ?? author ?? 'unknown';
    const { number } = pullRequest;
    const merge = {
      approver,
      at: mergedAt,
      planHash,
      source: 'merge',
      pullRequest: number,
    }         ;
    return [...approvals.slice(0, mostApprovals - 1), merge];
  }
  const judged = await judgeReviews(context, ops, record, merged);
  if (judged.kind === 'refused') throw await mergedUnapproved(context, ops, record, merged, judged);
  return judged.counted.slice(0, mostApprovals).map((approval) => ({ ...approval, planHash }));
}

async function judgeReviews(
  { connections, environment, release }                   ,
  ops            ,
  record                  ,
  { pullRequest, mergedBy, mergedAt, proposedHead }       ,
)                              {
  const { number, url, headSha: head, author } = pullRequest;
  const isOurs = head === proposedHead;
  const { kind, requestedBy } = (0,records/* requestOf */.f)(record);
  return await judgeOpsPullRequest(
    {
      forge: await connections.forge(),
      opsForge: ops.forge,
      signal: connections.settings.signal,
    },
    {
      environment,
      request: { kind: kind === 'promote' ? 'promote' : 'rollback', requestedBy },
      commit: release.commit,
      pullRequest: { number, url, head, author: author.name, mergedBy, mergedAt },
      headAuthor: isOurs ? undefined : await ops.forge.commit(head),
    },
  );
}

/** Whoever approved before it was proposed did not see what came along with the merge. */
function staleApproval({
  pullRequest,
  merge,
  brings = 'more',
}       )                                                   {
  return {
    kind: 'refused',
    result: {
      gate: 'approval',
      allowed: false,
      code: 'GATE_APPROVAL_STALE',
      message: `Expected the merge of pull request ${String(pullRequest.number)} to bring what was approved, and nothing else; it brings ${brings}.`,
      remedy: `Look at ${merge.slice(0, 12)}; what else is to change goes into a pull request of its own.`,
      facts: { pullRequest: pullRequest.number, head: pullRequest.headSha, brings },
    },
  };
}

/** The refusal that says what stands in desired state without approval, and how to come back. */
async function mergedUnapproved(
  { ledger, environment }                   ,
  ops            ,
  record                  ,
  { pullRequest, merge }       ,
  { result }                                                  ,
)                 {
  const active = (await ledger.environment(environment.name))?.active;
  const runs =
    active === undefined || active === null
      ? `nothing was ever active in ${environment.name}`
      : `${environment.name} last ran ${active.commit.slice(0, 12)} (${active.deployment})`;
  const { planHash } = (0,records/* requestOf */.f)(record);
  return (0,check/* refusalBy */.oy)(
    [
      {
        ...result,
        message: `${result.message} Desired state on ${ops.base} names ${record.commit.slice(0, 12)} since the merge ${merge.slice(0, 12)}, without the approval: whatever applies it may run it already; ${runs}. The deployment does not go on.`,
        remedy: `Revert ${merge.slice(0, 12)} in the ops repository, and start the promotion again: it opens another pull request. ${result.remedy}`,
        facts: { ...result.facts, merge, pullRequest: pullRequest.number },
      },
    ],
    { kind: 'promote', application: record.application, environment: environment.name },
    planHash,
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/merge-sections.js


                                                 
                                            

/** @returns what a merge means, and whose approval it needs */
function mergeSection({ record, environment }           )          {
  const { planHash } = (0,records/* requestOf */.f)(record);
  const { autoMerge, mergeMethod } = environment.pullRequest;
  const by = autoMerge
    ? ` The forge merges it (${mergeMethod}) as soon as its rules allow that.`
    : '';
  return {
    title: 'What a merge does',
    text: `${approvalText(planHash, environment)}${by} Whatever applies desired state then runs these digests; the next run for ${record.environment} records the merge, watches the rollout and checks it.`,
  };
}

function approvalText(planHash        , environment                          )         {
  if (!isReviewed(environment))
    return `Merging this is the approval of the plan \`${planHash}\` and rolls the release out.`;
  const { approval, pullRequest } = environment;
  const who =
    approval.by.length === 0 ? 'whoever may write to this repository' : approval.by.join(', ');
  const author = approval.notAuthor ? ', but for the author of the commit' : '';
  const how = pullRequest.mergeApproves
    ? 'by a review of this pull request or by merging it'
    : 'by a review of this pull request before it is merged';
  return `**Have it approved before it is merged**: ${String(approval.required)} of ${who}${author}, ${how}. The approval is for the plan \`${planHash}\` and for the head that was reviewed; without it the merge is refused, although whatever applies desired state rolls the release out.`;
}

/** @returns how to come back from it */
function rollbackSection({ record, active }           )          {
  const back =
    active === undefined
      ? `Nothing ran in ${record.environment} before that could be brought back.`
      : `It runs \`${active.commit.slice(0, 12)}\` now (deployment \`${active.id}\`).`;
  return {
    title: 'How to come back',
    text: `To come back, start the rollback of ${record.environment}: it builds nothing, and proposes what ran before in a pull request like this one. ${back}`,
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/plan.js
var plan = __webpack_require__(78508);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/markdown.js
var markdown = __webpack_require__(24234);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/section.js
                                          


/** A part of the body, which always stands there: one without data says so. */
                          
                         
                        
 

/**
 * @param what what was to be learned
 * @param fact why it is not known
 * @returns the sentence that says so
 */
function notKnown(what        , fact                                          )         {
  return `${what} could not be learned (${fact.code}): ${(0,markdown/* plain */.pj)(fact.message)}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/release-sections.js


                                                             



/** A reader looks through so many; the difference of the commit shows all. */
const mostValues = 40;

/** @returns which release of what, and who asked for it */
function releaseSection({ record, release, links }           )          {
  const { kind, requestedBy, reason, planHash } = (0,records/* requestOf */.f)(record);
  const what = kind === 'rollback' ? 'Rolls back' : 'Promotes';
  const lines = [
    `${what} **${record.application}** in **${record.environment}** to commit ${(0,markdown/* linked */.q)(`\`${release.commit}\``, links.commit)}.`,
    '',
    `Asked for by ${(0,markdown/* inCode */.pN)(requestedBy)}, plan \`${(0,plan/* shortPlanName */.FQ)(planHash)}\`, deployment \`${record.id}\`.`,
    ...(reason === undefined ? [] : ['', `Why: ${(0,markdown/* inCode */.pN)(reason)}`]),
  ];
  return { title: 'Release', text: lines.join('\n') };
}

/** @returns each image with what it was and becomes, and what the registry says of it now */
function imagesSection({ images, changes }           )          {
  const table = [
    '| image | runs now | becomes | the registry says |',
    '| --- | --- | --- | --- |',
    ...images.map((proof) => {
      const { name, tag, digest } = proof.image;
      const runs = proof.runs === undefined ? 'nothing on record' : `\`${proof.runs}\``;
      return `| ${name} | ${runs} | \`${tag}\` \`${digest}\` | ${registrysWord(proof)} |`;
    }),
  ];
  const values = changes
    .slice(0, mostValues)
    .map(
      ({ file, selector, before, after }) =>
        `| ${(0,markdown/* inCell */.CH)(file)} | ${(0,markdown/* inCell */.CH)(selector)} | ${before === null ? 'nothing' : (0,markdown/* inCell */.CH)(before)} | ${(0,markdown/* inCell */.CH)(after)} |`,
    );
  const written = ['| file | value | was | becomes |', '| --- | --- | --- | --- |', ...values];
  const rest = changes.length - values.length;
  const more = rest > 0 ? `\n\nAnd ${String(rest)} more.` : '';
  const parts = [
    ...table,
    '',
    values.length === 0
      ? 'No value changes.'
      : (0,markdown/* folded */.TM)(`${String(changes.length)} value(s) change`, `${written.join('\n')}${more}`),
  ];
  return { title: 'Images', text: parts.join('\n') };
}

function registrysWord({ image, tag, signature }            )         {
  const pointer = !tag.known
    ? notKnown('where the tag points', tag)
    : tag.value === image.digest
      ? 'the tag points at it'
      : `**the tag points at ${tag.value ?? 'nothing'}**`;
  const signed = signature.known
    ? `signed by ${(0,markdown/* inCell */.CH)(signature.value.signer)}`
    : notKnown('its signature', signature);
  return `${pointer.replaceAll('|', '\\|')}; ${signed.replaceAll('\n', ' ')}`;
}

/** @returns the commits between what runs and what is proposed, each with its subject */
function commitsSection({ commits, active, record, links }           )          {
  const title = 'Commits';
  if (!commits.known)
    return { title, text: [notKnown('The commits', commits), ...compare(links.compare)].join(' ') };
  const found = commits.value;
  if (found === undefined) {
    const text =
      active === undefined
        ? `Nothing was ever active in ${record.environment}: there is nothing to compare with.`
        : 'None: this commit runs there already.';
    return { title, text };
  }
  const { count, back } = found;
  const shown = found.commits.map(
    ({ sha, message }) => `- \`${sha.slice(0, 12)}\` ${(0,markdown/* inCode */.pN)(message.split('\n', 1)[0] ?? '')}`,
  );
  const rest = count - shown.length;
  const lines = [
    count === 0
      ? `None that ${found.to.slice(0, 12)} has and ${found.from.slice(0, 12)} has not.`
      : `${String(count)} ${back ? 'are taken back' : 'come'} (\`${found.from.slice(0, 12)}\` → \`${found.to.slice(0, 12)}\`).`,
    ...compare(links.compare),
    ...(shown.length === 0 ? [] : ['', ...shown]),
    ...(rest > 0 ? [`- and ${String(rest)} more`] : []),
  ];
  return { title, text: lines.join('\n') };
}

function compare(url                    )                    {
  return url === undefined ? [] : [`[Compare them](${url}).`];
}

/** @returns the files of migrations that the commits bring */
function migrationsSection({ migrations, active, config }           )          {
  const title = 'Migrations';
  if (!migrations.known) return { title, text: notKnown('Which migrations come', migrations) };
  const files = migrations.value;
  if (files === undefined)
    return { title, text: 'The application declares none (`migrations` of waybill.yaml).' };
  const who =
    config.migrations?.engine === 'startup'
      ? 'The application migrates when it starts, after the merge.'
      : 'Waybill runs none here: the merge is the rollout.';
  if (active === undefined)
    return { title, text: `What runs is not on record, so all of them may be new. ${who}` };
  if (files.length === 0) return { title, text: `No new file in a folder of migrations. ${who}` };
  const shown = files.slice(0, 50).map((file) => `- ${(0,markdown/* inCode */.pN)(file)}`);
  const rest = files.length - shown.length;
  return {
    title,
    text: [
      `${String(files.length)} new file(s). ${who}`,
      '',
      ...shown,
      ...(rest > 0 ? [`- and ${String(rest)} more`] : []),
    ].join('\n'),
  };
}

/** @returns the schema that the environment has, and how far back an application may go on it afterwards */
function schemaSection({ schema, config }           )          {
  const title = 'Schema window';
  if (config.migrations === undefined)
    return { title, text: 'The application declares no migrations, so it has no schema to fit.' };
  const from = config.migrations.compatibleFrom;
  const now =
    schema === undefined
      ? 'No record says which version the schema has.'
      : `The schema is at version ${(0,markdown/* inCode */.pN)((0,markdown/* plain */.pj)(schema.versionAfter))}${schema.compatibleFrom === undefined ? '' : `, on which applications since ${(0,markdown/* inCode */.pN)(schema.compatibleFrom)} work`}.`;
  const after =
    from === undefined
      ? 'The release does not say how far back an application may go after it (`migrations.compatible-from`).'
      : `After this release applications since ${(0,markdown/* inCode */.pN)(from)} work.`;
  return { title, text: `${now} ${after}` };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/verdict-sections.js




/** @returns what the release's signed waybill says of its contracts */
function contractSection(facts           )          {
  const title = 'Contract';
  const waybill = waybillOf(facts);
  if (!waybill.known) return { title, text: notKnown('The verdict', waybill) };
  const contracts = waybill.value.contracts ?? [];
  if (contracts.length === 0)
    return { title, text: 'The waybill of the release names no contract.' };
  const rows = contracts.map(({ contract, kind, holds, findings }) => {
    const found = Object.entries(findings)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([level, count]) => `${String(count)} ${level}`);
    return `| ${(0,markdown/* inCell */.CH)(contract)} | ${(0,markdown/* inCell */.CH)(kind)} | ${holds ? 'holds' : '**broken**'} | ${found.length === 0 ? 'none' : (0,markdown/* inCell */.CH)(found.join(', '))} |`;
  });
  const head = ['| contract | kind | verdict | findings |', '| --- | --- | --- | --- |'];
  return { title, text: [...head, ...rows].join('\n') };
}

/** @returns what the release's signed waybill says of known vulnerabilities */
function scanSection(facts           )          {
  const title = 'Vulnerabilities';
  const waybill = waybillOf(facts);
  if (!waybill.known) return { title, text: notKnown('The scan', waybill) };
  const scans = waybill.value.scans ?? [];
  if (scans.length === 0) return { title, text: 'The waybill of the release carries no scan.' };
  const rows = scans.map(
    ({ image, tool, at, counts: { critical, high, medium, low, unknown } }) =>
      `| ${image} | ${[critical, high, medium, low, unknown].join(' | ')} | ${(0,markdown/* inCell */.CH)(tool)} | ${at} |`,
  );
  const head = [
    '| image | critical | high | medium | low | not known | scanner | when |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  return { title, text: [...head, ...rows].join('\n') };
}

/**
 * @param facts what is known
 * @param most how many characters of the difference there is room for
 * @returns how the manifests change that desired state renders to
 */
function manifestSection({ manifests }           , most        )          {
  const title = 'Rendered manifests';
  if (!manifests.known) return { title, text: notKnown('What they change', manifests) };
  const change = manifests.value;
  if (change === undefined)
    return { title, text: 'The policy names no overlay to render (`render` of the environment).' };
  if (change.text.trim() === '') return { title, text: 'Nothing changes in them.' };
  const { text, isCut } = cutLines(change.text, most);
  const left =
    isCut || change.cut ? '\n\nMore changes than are shown here: render the overlay.' : '';
  return { title, text: `${(0,markdown/* folded */.TM)('What changes', (0,markdown/* codeBlock */.DV)(text, 'diff'))}${left}` };
}

/** Whole lines, as many as there is room for. */
function cutLines(text        , most        )                                                     {
  if (text.length <= most) return { text, isCut: false };
  const end = text.lastIndexOf('\n', most);
  return { text: text.slice(0, Math.max(0, end)), isCut: true };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/body.js
                                                 


                                            


/** Everything below it is a person's. */
const ownPartEnds = '<!-- below this line: yours -->';

/** GitHub takes 65,536 characters, with what programs keep there. */
const mostCharacters = 60_000;
/** For whatever people write: the part above leaves them so much room at least. */
const roomForPeople = 10_000;
/** What is left for the difference of manifests where the other parts are long too. */
const leastDifference = 2000;

/**
 * Writes the body of a proposal. What a person wrote below our last line stays as it is.
 * @param facts what is known
 * @param pushed why the pull request is a new one, where it is
 * @param before the body as it stands; undefined where there is none
 * @returns the body; equal facts give equal bodies
 */
function proposalBody(
  facts           ,
  pushed                    ,
  before                    ,
)         {
  const people = peoplesPart(before);
  const most = mostCharacters - Math.max(people.length, roomForPeople);
  const fixed                     = [
    releaseSection(facts),
    imagesSection(facts),
    commitsSection(facts),
    migrationsSection(facts),
    contractSection(facts),
    scanSection(facts),
    schemaSection(facts),
  ];
  const end                     = [mergeSection(facts), rollbackSection(facts)];
  const start = pushed === undefined ? '' : `${pushed}\n\n`;
  const taken = start.length + written([...fixed, ...end]).length + 1000;
  const manifests = manifestSection(facts, Math.max(leastDifference, most - taken));
  const ours = withinLimit(`${start}${written([...fixed, manifests, ...end])}`, most);
  return `${ours}\n\n---\n*What you write below this line stays as it is.*\n${ownPartEnds}\n${people}`.trimEnd();
}

/** What no part is cut for in particular: very many images or contracts with very long names. */
function withinLimit(text        , most        )         {
  if (text.length <= most) return text;
  const end = text.lastIndexOf('\n', most - 100);
  return `${text.slice(0, Math.max(0, end))}\n\nThe rest is too long for a pull request: see the plan in the summary of the run.`;
}

function written(sections                    )         {
  return sections.map(({ title, text }) => `### ${title}\n\n${text}`).join('\n\n');
}

/**
 * @param body a body as it stands
 * @returns what a person wrote below our part; empty where nobody did
 */
function peoplesPart(body                    )         {
  const unified = body?.replaceAll('\r\n', '\n');
  const at = unified?.indexOf(ownPartEnds) ?? -1;
  return unified === undefined || at < 0 ? '' : unified.slice(at + ownPartEnds.length).trim();
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/commit-by-forge.js
var commit_by_forge = __webpack_require__(13543);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/branch-write.js

                                                  

                                                       
                                             

/** One commit that is to be all that a branch has beyond desired state. */
                                 
                    
                       
                                                              
                                       
                               
                                    
                                                               
 

/** Where the branch of a proposal is now. */
                                
                             
                            
 

/**
 * Puts the commit on the branch by git.
 * @param ops the ops repository
 * @param proposal the branch, and what to put there
 * @returns undefined where somebody else pushed to it since it was looked at: it stays as it is
 * @throws what `apply` and pushing throw
 */
async function proposeByPush(
  { git }                      ,
  { ref, seen, baseHead, files, apply }                ,
)                                     {
  const looked = { isMoved: false };
  const { refs, changed } = await git.update([
    {
      ...{ ref, startFrom: baseHead, replace: true, lazy: true, files },
      apply: async (snapshot) => {
        looked.isMoved = isElsewhere(snapshot.heads.get(ref), seen);
        return looked.isMoved ? { kind: 'unchanged' } : await apply(snapshot);
      },
    },
  ]);
  return looked.isMoved ? undefined : { commit: vocabulary/* commitShaSchema */.jr.parse(refs[0]?.after), changed };
}

/**
 * Puts a commit of the forge's on the branch. The forge only adds to a branch, and a proposal's is replaced: a branch
 * that went back to its base, even for a moment, would close its pull request. So the commit is made on a branch aside,
 * which nobody looks at and which goes away with the push that moves the proposal's. What a killed run left there is
 * written over by the next one.
 * @param ops the ops repository, whose writes ask first whether this run may still act
 * @param proposal the branch, and what to put there
 * @param signal cancels it
 * @returns undefined where somebody else pushed to it since it was looked at: it stays as it is
 * @throws COMMIT_API_UNSUPPORTED, and what `apply`, the forge and pushing throw
 */
async function proposeByForge(
  { git, forge, application, environment }         ,
  { ref, seen, baseHead, files, apply }                ,
  signal             ,
)                                     {
  signal.throwIfAborted();
  await git.bringFiles(baseHead, files);
  const outcome = await apply({
    head: baseHead,
    readFile: (path) => git.readFile(baseHead, path, { lazy: true }),
    readEntries: (paths) => git.readEntries(baseHead, paths, { lazy: true }),
  });
  if (outcome.kind !== 'commit') return { commit: baseHead, changed: false };
  const branch = `waybill/commit/${application}/${environment}`;
  const aside = `refs/heads/${branch}`;
  const point = (commit           )                         =>
    Promise.resolve({ kind: 'point', commit });
  await git.update([{ ref: aside, lazy: true, apply: () => point(baseHead) }]);
  const made = await forge.commitFiles((0,commit_by_forge/* filesRequest */.rZ)(branch, baseHead, outcome));
  if (made.kind === 'not-supported') {
    await git.deleteRef(aside);
    throw (0,commit_by_forge/* unsupported */.qO)(forge, made.reason);
  }
  if (made.kind === 'conflict') return undefined;
  const looked = { isMoved: false };
  const remove = ()                         => Promise.resolve({ kind: 'delete' });
  const { changed } = await git.update([
    {
      ...{ ref, lazy: true },
      apply: async ({ heads }) => {
        const now = heads.get(ref);
        looked.isMoved = isElsewhere(now, seen) && now !== made.commit;
        return looked.isMoved ? { kind: 'unchanged' } : await point(made.commit);
      },
    },
    { ref: aside, lazy: true, apply: remove },
  ]);
  return looked.isMoved ? undefined : { commit: made.commit, changed };
}

function isElsewhere(now                       , seen                       )          {
  return now !== undefined && now !== seen;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/line-conflict.js
/** From the first line that differs to the one after the last. */
                
                        
                      
 

/**
 * Whether a merge of two versions of a file may end in a conflict: both changed lines that overlap or touch. It says
 * yes too often (what lies between two changes counts as changed), and never no where git says conflict.
 * @param before what both began with; undefined where there was no such file
 * @param ours one version
 * @param theirs the other one
 */
function mayConflict(
  before                        ,
  ours                        ,
  theirs                        ,
)          {
  if (same(ours, theirs) || same(before, ours) || same(before, theirs)) return false;
  if (before === undefined || ours === undefined || theirs === undefined) return true;
  const lines = linesOf(before);
  const one = changedLines(lines, linesOf(ours));
  const other = changedLines(lines, linesOf(theirs));
  return one.from <= other.to && other.from <= one.to;
}

function same(one                        , other                        )          {
  if (one === undefined || other === undefined) return one === other;
  return Buffer.compare(one, other) === 0;
}

function linesOf(bytes            )                    {
  // Bytes as characters: two files of any encoding differ here where their bytes do.
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[^\n]*\n|[^\n]+$/g) ?? []
  );
}

/** Which lines of `before` another version changed; where it only added some, the place between. */
function changedLines(before                   , after                   )       {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - from;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from, to: before.length - end };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/branch-state.js
                                                   

                                                               



                                             

/** A branch of ours has one commit; one of an earlier version may have a few. */
const mostOwnCommits = 10;

/** What a branch of the ops repository holds, seen from a deployment that is to be proposed. */
                         
                               
                                                                                       
                                                       
                                                                                                    
                                                                                    
                                                          
                                                                                           

/** What a branch is looked at for. */
                         
                                    
                                    
                            
                                                         
                               
 

/**
 * Looks at a branch: whether it proposes what it is to propose, and whether it may be replaced. What we wrote is known
 * by its trailers, and by its committer: whoever changes or moves a commit of ours becomes that. What the forge commits
 * for us has the forge as its committer.
 * @param ops the ops repository
 * @param branch its name
 * @param wanted what it is to propose
 */
async function branchState(
  ops         ,
  branch        ,
  wanted        ,
)                       {
  const head = await ops.git.readRef(`refs/heads/${branch}`);
  if (head === undefined) return { kind: 'absent' };
  const foreign = await foreignCommit(ops, head, wanted.baseHead);
  const commit = await ops.git.readCommit(head);
  if (foreign !== undefined) {
    // What people added to a proposal that is on record stays with it, as long as it still proposes the release.
    const isRight =
      (0,src_record/* phasesOf */.I$)(wanted.record).includes('proposed') &&
      (await holdsDeployment(ops, head, wanted)) &&
      (await proposes(ops.git, head, wanted));
    return isRight
      ? { kind: 'right', head, byPeople: true }
      : { kind: 'by-people', head, commit: foreign };
  }
  const isRight =
    commit?.trailers.get('Waybill-Deployment') === wanted.record.id &&
    (await proposes(ops.git, head, wanted)) &&
    !(await conflicts(ops.git, commit, wanted));
  return isRight ? { kind: 'right', head, byPeople: false } : { kind: 'ours', head };
}

/** The newest commit of a branch that is not ours and that the base does not have; undefined where there is none. */
async function foreignCommit(
  ops         ,
  head           ,
  baseHead           ,
)                                   {
  let at = head;
  for (let count = 0; count <= mostOwnCommits; count += 1) {
    if (at === baseHead) return undefined;
    const commit = await ops.git.readCommit(at);
    if (commit === undefined) return undefined;
    const [parent] = commit.parents;
    if (parent === undefined || count === mostOwnCommits || !isOwn(ops, commit))
      return (await ops.git.isAncestor(at, baseHead)) ? undefined : commit;
    at = parent;
  }
  return undefined;
}

/**
 * @param ops whose proposals
 * @param commit a commit of the ops repository
 * @returns whether it is one of ours for this application and environment, as we wrote it
 */
function isOwn(
  { application, environment, forge }                                                        ,
  { parents, trailers, author, authorEmail, committer }             ,
)          {
  const isAsWritten = committer.name === author && committer.email === authorEmail;
  return (
    parents.length === 1 &&
    trailers.get('Waybill-Application') === application &&
    trailers.get('Waybill-Environment') === environment &&
    trailers.has('Waybill-Deployment') &&
    (isAsWritten || (forge.ownCommitter !== undefined && committer.email === forge.ownCommitter))
  );
}

/** Whether what people pushed stands on the proposal of this very deployment. */
async function holdsDeployment(
  ops         ,
  head           ,
  { record, baseHead }        ,
)                   {
  const { commits } = await ops.git.commitsBetween(baseHead, head, 50);
  return commits.some(
    (commit) => isOwn(ops, commit) && commit.trailers.get('Waybill-Deployment') === record.id,
  );
}

async function proposes(
  git               ,
  commit           ,
  { environment, release }        ,
)                   {
  try {
    const { changes } = await (0,desired_change/* desiredChange */.NW)(environment, release, (path) =>
      git.readFile(commit, path, { lazy: true }),
    );
    return changes.length === 0;
  } catch (error) {
    // A file that is gone there, or that no editor understands any more, proposes nothing.
    if ((0,src_error/* isWaybillError */.xS)(error) && error.code.startsWith('DESIRED_STATE_')) return false;
    throw error;
  }
}

/** Whether the base changed so near to what the branch changes that a merge may not know what to do. */
async function conflicts(
  git               ,
  commit             ,
  { environment, baseHead }        ,
)                   {
  const [parent] = commit.parents;
  if (parent === undefined || parent === baseHead) return false;
  for (const { file } of environment.desiredState) {
    const [before, ours, theirs] = await Promise.all(
      [parent, commit.sha, baseHead].map((at) => git.readFile(at, file, { lazy: true })),
    );
    if (mayConflict(before, ours, theirs)) return true;
  }
  return false;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/choose-proposal.js
                                               
                                                  
                                                



/** More branches that people pushed to than anyone leaves behind. */
const mostBranches = 20;

/** Where a deployment is proposed: a branch, and the pull request that is open for it. */
                         
                          
                                   
                                                              
                                                                                  
                                         
                                                                                                  
                                            
                                                                             
                                              
 

/** An open pull request that somebody else pushed to. */
                                 
                                    
                               
 

/**
 * Chooses where a deployment is proposed: in the open pull request that proposes it already, else in the newest one
 * that is ours alone, else in a new one. A branch that somebody else pushed to is never written to, and one that an
 * ended pull request left behind does not block.
 * @param ops the ops repository
 * @param wanted what is to be proposed
 */
async function chooseProposal(ops         , wanted        )                  {
  const open = await (0,ops_side/* openProposals */.gB)(ops);
  const looked                                                                       = [];
  for (const pullRequest of open) {
    looked.push({ pullRequest, state: await branchState(ops, pullRequest.head, wanted) });
  }
  const others = (chosen                         )                         =>
    open.filter(({ number }) => number !== chosen?.number);
  for (const kind of ['right', 'ours']         ) {
    for (const { pullRequest, state } of looked) {
      if (state.kind !== kind) continue;
      const replaced = others(pullRequest);
      return { branch: pullRequest.head, state, open: pullRequest, replaced, pushed: undefined };
    }
  }
  let pushed                            ;
  for (const { pullRequest, state } of looked)
    if (state.kind === 'by-people') pushed ??= { pullRequest, commit: state.commit };
  const taken = new Set(open.map(({ head }) => head));
  return { ...(await freeBranch(ops, wanted, taken)), open: undefined, replaced: open, pushed };
}

/** The branch of the proposal, or the first further one that nobody else pushed to. */
async function freeBranch(
  ops         ,
  wanted        ,
  taken                     ,
)                                            {
  for (let number = 1; number < mostBranches; number += 1) {
    const branch = number === 1 ? ops.branch : `${ops.branch}.${String(number)}`;
    if (taken.has(branch)) continue;
    const state = await branchState(ops, branch, wanted);
    if (state.kind !== 'by-people' && !(state.kind === 'right' && state.byPeople))
      return { branch, state };
  }
  // Named after what it proposes: nobody else has one.
  const branch = `${ops.branch}.${wanted.record.id.replace(/[^0-9]/g, '')}`;
  return { branch, state: await absentOr(ops, branch) };
}

async function absentOr(
  ops         ,
  branch        ,
)                                                                                             {
  const head = await ops.git.readRef(`refs/heads/${branch}`);
  return head === undefined ? { kind: 'absent' } : { kind: 'ours', head };
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/close-proposals.js
var close_proposals = __webpack_require__(53951);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/done-already.js

                                                                  


                                             
                                                        

/** As many proposals of one commit for one environment as anyone looks through. */
const mostRecords = 20;

/**
 * Where desired state says the release already, finds the pull request that brought it, by what is recorded: one that
 * proposed these very images for this environment and was merged. A deployment that failed after its merge, or that
 * another one overtook before it was recorded, leaves such a state behind; the merge counts for the next one.
 * @param context environment, release, ledger
 * @param ops the ops repository
 * @param record the deployment that has nothing to propose
 * @returns the merged pull request
 * @throws NOTHING_TO_PROPOSE where no record tells how desired state came to say so
 */
async function mergedBefore(
  context                   ,
  ops         ,
  record                  ,
)                          {
  const { ledger, environment, release } = context;
  const filter = { environment: environment.name, commit: release.commit, limit: mostRecords };
  for (const other of await ledger.deployments(filter)) {
    const proposed = (0,agreement/* deploymentEvidence */.L8)(other, 'proposed');
    if (proposed === undefined || !(0,agreement/* sameImages */.$j)(other.release.images, release.images)) continue;
    const found = await ops.forge.pullRequest(proposed.pullRequest);
    if (found?.state === 'merged' && found.base === ops.base && found.mergeCommit !== undefined)
      return { pullRequest: found, proposedHead: proposed.head };
  }
  throw (0,error_codes/* stageError */.vH)('NOTHING_TO_PROPOSE', {
    message: `Expected desired state of ${record.environment} to differ from the release, or a record of how it came to name these digests; it names them already, and no pull request on record brought them.`,
    remedy: isReviewed(environment)
      ? 'It was written without a proposal that could be approved: revert that commit in the ops repository, and start the promotion again.'
      : 'Nothing has to be merged. Look with `waybill status` at what the environment runs; revert that commit in the ops repository, and start the promotion again, where it is to be on record.',
    facts: { environment: record.environment, commit: release.commit },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/manifest-change.js
                                               

                                                
                                                                                   

                                                                  

                                                      

                                             

/** More than a pull request's text has room for: what is shown of it is cut there. */
const manifest_change_mostCharacters = 60_000;

/** More commits than people add to a proposal. */
const manifest_change_mostCommits = 50;

/**
 * Compares what the environment's overlays render to before and after the proposal.
 * @param context the environment, whose overlays are rendered where the policy names some
 * @param ops the ops repository
 * @param head the proposed commit
 * @returns how the manifests change that desired state renders to; undefined where nothing is rendered
 */
async function manifestChange(
  context                   ,
  ops         ,
  head           ,
)                                            {
  if (context.environment.render === undefined) return (0,fact/* known */.eO)(undefined);
  return await (0,fact/* learn */.nB)(context.connections.settings.signal, async () => {
    const check = await (0,render_check/* renderCheck */.d)(context);
    if (check === undefined) return undefined;
    const base = await baseOf(ops, head);
    if (base === undefined) {
      throw (0,error_codes/* stageError */.vH)('COMMIT_NOT_FOUND', {
        message: `Expected the proposed commit ${head} to stand on a commit of ours; none was found.`,
        remedy: 'Delete its branch, and start it again.',
        facts: { commit: head },
      });
    }
    const { manifestDiff } = await __webpack_require__.e(/* import() */ 5492).then(__webpack_require__.bind(__webpack_require__, 25492));
    const before = await resourcesAt(check, ops, base);
    const after = await resourcesAt(check, ops, head);
    const { text, cut } = manifestDiff(before, after, { characters: manifest_change_mostCharacters });
    return { text, cut: cut !== '' };
  });
}

/** What the proposal stands on: people may have pushed to it since. */
async function baseOf(ops         , head           )                                 {
  let at                        = head;
  for (let count = 0; at !== undefined && count < manifest_change_mostCommits; count += 1) {
    const commit                          = await ops.git.readCommit(at);
    if (commit !== undefined && isOwn(ops, commit)) return commit.parents[0];
    at = commit?.parents[0];
  }
  return undefined;
}

async function resourcesAt(
  check             ,
  { git }         ,
  commit           ,
)                                       {
  const readEntries              = (paths) => git.readEntries(commit, paths, { lazy: true });
  return (await check.render(readEntries)).flatMap(({ resources }) => resources);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/merge-differs.js
                                                   
                                                        
                                                  



                                             

/** A merge, and what was to be in it. */
                                
                                    
                            
                                    
                            
                                                                                     
                                               
 

/**
 * Compares what was merged with what was proposed: every value must say the release. Where the merge's tree is that of
 * the proposed commit, nothing else is in it; else the environment's own files must be, byte for byte, what the
 * proposal makes of the commit before the merge.
 * @param ops the ops repository
 * @param question the merge, and the release
 * @returns what came along that nobody proposed; undefined where nothing did
 * @throws MERGE_DIFFERS where a value says something else
 */
async function mergeBrings(
  ops         ,
  question               ,
)                              {
  const { environment, release, pullRequest, merge } = question;
  const readAt =
    (commit           ) =>
    (path        )                                  =>
      ops.git.readFile(commit, path, { lazy: true });
  const { changes } = await (0,desired_change/* desiredChange */.NW)(environment, release, readAt(merge));
  if (changes.length > 0) {
    throw (0,error_codes/* stageError */.vH)('MERGE_DIFFERS', {
      message: `Expected the merge ${merge.slice(0, 12)} of pull request ${String(pullRequest.number)} to hold what was proposed; ${changes.map(({ selector, file }) => `${selector} in ${file}`).join(', ')} says something else.`,
      remedy:
        'See who changed the branch before it was merged; start a new promotion for what is to run.',
      facts: { pullRequest: pullRequest.number, commit: merge },
    });
  }
  const [merged, head, pushed] = await Promise.all([
    ops.git.readCommit(merge),
    ops.git.readCommit(pullRequest.headSha),
    pushedLater(ops, question),
  ]);
  if (pushed !== undefined) return pushed;
  const [before] = merged?.parents ?? [];
  if (merged === undefined || before === undefined || merged.tree === head?.tree) return undefined;
  const expected = await (0,desired_change/* desiredChange */.NW)(environment, release, readAt(before));
  for (const { file } of environment.desiredState) {
    const wanted = expected.files.get(file) ?? (await readAt(before)(file));
    const found = await readAt(merge)(file);
    if (found === undefined || wanted === undefined || Buffer.compare(found, wanted) !== 0)
      return `other changes in ${file}`;
  }
  return undefined;
}

/**
 * What the merged head holds where it is not the one on record: a commit of ours that was made anew on a base that had
 * moved changes the environment's files alone. Anybody can write our trailers, so the files are looked at.
 */
async function pushedLater(
  ops         ,
  { environment, pullRequest: { headSha }, proposedHead }               ,
)                              {
  if (headSha === proposedHead) return undefined;
  const head = await ops.git.readCommit(headSha);
  const name = `the head ${headSha.slice(0, 12)}`;
  if (head === undefined) return `${name}, which is gone`;
  if (!isOwn(ops, head)) return `${name}, which ${head.author} pushed`;
  const own = new Set(environment.desiredState.map(({ file }) => file));
  for await (const { files } of ops.git.fileHistory(headSha, 1)) {
    const other = files.find(({ path }) => !own.has(path));
    return other === undefined ? undefined : `${name}, which changes ${other.path}`;
  }
  return `${name}, whose files could not be seen`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/record-merge.js

                                                  

                                                                  



                                             

/** A merged pull request. */
                                 
                                    
                                                                   
                                               
 

/** A merge as the ledger has it now. */
                                
                            
                                
 

/**
 * Records a merge as approval and desired state, once it is known to hold what was proposed.
 * @param context environment, release, ledger
 * @param ops the ops repository
 * @param record the deployment
 * @param merged its pull request, which was merged
 * @throws MERGE_DIFFERS; GATE_REFUSED where it was merged without the approval that the policy asks of it
 */
async function recordMerge(
  context                   ,
  ops         ,
  record                  ,
  { pullRequest, proposedHead }                ,
)                         {
  const { environment, release, connections, ledger } = context;
  const merge = vocabulary/* commitShaSchema */.jr.parse(pullRequest.mergeCommit);
  const question = { environment, release, pullRequest, merge, proposedHead };
  const brings = await mergeBrings(ops, question);
  if (brings !== undefined)
    connections.settings.progress.detail(
      `The merge of pull request ${String(pullRequest.number)} brings more than what was proposed: ${brings}.`,
    );
  const commit = await ops.git.readCommit(merge);
  const by = await mergeApprovals(context, ops, record, {
    ...{ pullRequest, merge, mergedAt: commit?.committedAt ?? '', proposedHead, brings },
    mergedBy: pullRequest.endedBy?.name,
    author: commit?.author,
  });
  const proposed = (0,agreement/* deploymentEvidence */.L8)(record, 'proposed');
  const ref = `refs/heads/${ops.base}`;
  const state = { kind: 'commit', repository: ops.git.url, ref, commit: merge }         ;
  const steps                   = [
    { to: 'approved', evidence: { phase: 'approved', by: [...by] } },
    ...(await (0,migration_follows/* migratingElsewhere */.x)(
      context,
      record,
      'nothing is migrated before the rollout of this environment',
    )),
    {
      to: 'desired',
      evidence: { phase: 'desired', state, changes: proposed?.changes ?? [] },
    },
  ];
  if (!(0,src_record/* phasesOf */.I$)(record).includes('proposed')) {
    const { number, url, headSha: head } = pullRequest;
    const evidence                                   = {
      ...{ phase: 'proposed', repository: ops.git.url, pullRequest: number, url, head },
      changes: [],
    };
    steps.unshift({ to: 'proposed', evidence });
  }
  const advanced = await ledger.advance(record.id, steps);
  return { changed: advanced.changed, opsCommit: merge };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/title.js

                                                        

/** @returns the title of the pull request that proposes a deployment */
function pullRequestTitle(record                  )         {
  return `${record.environment}: ${record.application} ${(0,vocabulary/* releaseTag */.aF)(record.commit).slice(0, 16)}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ops-pull-request/propose.js

                                                  
                                                  


                                                                  

                                                       















/** What came of proposing. */
                           
                                    
                            
                                                                                           
                                            
 

/**
 * Proposes a deployment: one commit on one branch, in one open pull request for each application and environment.
 * Running it again writes nothing.
 * @param context environment, release, ledger
 * @param ops the ops repository, whose writes ask first whether this run may still act
 * @param record the deployment, requested or proposed
 * @throws NOTHING_TO_PROPOSE, and what reading and writing throw
 */
async function propose(
  context                   ,
  ops         ,
  record                  ,
)                    {
  const { environment, release, ledger } = context;
  const baseHead = vocabulary/* commitShaSchema */.jr.parse(await ops.git.readRef(`refs/heads/${ops.base}`));
  const { changes } = await (0,desired_change/* desiredChange */.NW)(environment, release, (path) =>
    ops.git.readFile(baseHead, path, { lazy: true }),
  );
  if (changes.length === 0) return await nothingToPropose(context, ops, record);
  const { chosen, head } = await proposalBranch(context, ops, record, baseHead);
  // While it is open the text says what was planned, also where other values of the files have moved since.
  const stated = (0,agreement/* deploymentEvidence */.L8)(record, 'proposed')?.changes ?? changes;
  const written = await writePullRequest(context, ops, record, { chosen, head, changes: stated });
  const { value: pullRequest } = written;
  const link = (0,markdown/* linked */.q)(`#${String(pullRequest.number)}`, pullRequest.url);
  const closed = await (0,close_proposals/* closeReplaced */.NV)(
    ops.forge,
    chosen.replaced,
    `Replaced by ${link}, which proposes ${release.commit.slice(0, 12)} for ${environment.name}.`,
  );
  const evidence                                   = {
    ...{ phase: 'proposed', repository: ops.git.url },
    ...{ pullRequest: pullRequest.number, url: pullRequest.url },
    ...{ head: head.commit, changes: [...changes] },
  };
  const advanced = await ledger.advance(record.id, [{ to: 'proposed', evidence }], {
    releaseLock: true,
  });
  // The lock that the start took and that is freed here is no change of the proposal.
  const isNew = (0,src_record/* phaseOf */.hU)(record) !== (0,src_record/* phaseOf */.hU)(advanced.deployment);
  return {
    pullRequest: { ...pullRequest, headSha: head.commit },
    changed: head.changed || written.changed || closed || isNew,
    opsCommit: undefined,
  };
}

/** Desired state says it already: whatever is open would change nothing, and the merge that brought it counts. */
async function nothingToPropose(
  context                   ,
  ops         ,
  record                  ,
)                    {
  const commit = record.commit.slice(0, 12);
  const reason = `Nothing is left to merge: desired state of ${record.environment} says ${commit}, which was asked for last.`;
  await (0,close_proposals/* closeReplaced */.NV)(ops.forge, await (0,ops_side/* openProposals */.gB)(ops), reason);
  const merged = await mergedBefore(context, ops, record);
  const recorded = await recordMerge(context, ops, record, merged);
  return { ...recorded, pullRequest: merged.pullRequest };
}

/** Whoever pushes to the branch while we look at it makes us look again; more often than this nobody does. */
const mostLooks = 5;

/** Chooses the branch, and writes it where it is not right yet. */
async function proposalBranch(
  context                   ,
  ops         ,
  record                  ,
  baseHead           ,
)                                                                     {
  const { environment, release } = context;
  for (let look = 0; look < mostLooks; look += 1) {
    const chosen = await chooseProposal(ops, { record, environment, release, baseHead });
    const head = await writeBranch(context, ops, record, { chosen, baseHead });
    if (head !== undefined) return { chosen, head };
  }
  throw (0,error_codes/* stageError */.vH)('PROPOSAL_CONTENDED', {
    message: `Expected to write the branch ${ops.branch} of the proposal for ${environment.name}; somebody else pushed to it each of ${String(mostLooks)} times.`,
    remedy: `See who writes to branches under ${ops.branch} (they are Waybill's), and start it again.`,
    facts: { branch: ops.branch, environment: environment.name },
  });
}

/**
 * Puts our one commit on the branch, on top of desired state as it is now.
 * @returns undefined where somebody else pushed to it since it was looked at: it stays as it is
 */
async function writeBranch(
  context                   ,
  ops         ,
  record                  ,
  {
    chosen: { branch, state },
    baseHead,
  }                                                           ,
)                                     {
  if (state.kind === 'right') return { commit: state.head, changed: false };
  const { environment, release, ledger, connections } = context;
  const rendering = await (0,render_check/* renderCheck */.d)(context);
  if (rendering !== undefined) await (0,render_check/* requireGoodAt */.O)(rendering, context, ops.git, baseHead);
  const ledgerHead = await ledger.head();
  const seen = state.kind === 'ours' ? state.head : undefined;
  const ref = `refs/heads/${branch}`;
  const apply = async (view            )                         => {
    const change = await (0,desired_change/* desiredChange */.NW)(environment, release, view.readFile);
    await rendering?.requireGood(view.readEntries, change.files);
    return {
      kind: 'commit',
      files: change.files,
      message: (0,commit_message/* commitMessage */.df)(record, change.changes, ledgerHead),
      author: (0,commit_message/* commitAuthor */.lh)(connections.settings),
    };
  };
  const files = environment.desiredState.map(({ file }) => file);
  const proposal                 = { ref, seen, baseHead, files, apply };
  const { commitThrough, signal } = connections.settings;
  return commitThrough === 'api'
    ? await proposeByForge(ops, proposal, signal)
    : await proposeByPush(ops, proposal);
}

/** Opens the pull request, or brings the open one up to date. */
async function writePullRequest(
  context                   ,
  ops         ,
  record                  ,
  proposed   
                            
                                 
                                        
   ,
)                                                                      {
  const { chosen, head, changes } = proposed;
  const { labels, reviewers, assignees, draft } = context.environment.pullRequest;
  const manifests = await manifestChange(context, ops, head.commit);
  const facts = await bodyFacts(context, { record, changes, manifests });
  const title = pullRequestTitle(record);
  const markers = { ...(0,ops_side/* markersOf */.Bs)(ops), deployment: record.id };
  const { open, branch } = chosen;
  if (open === undefined) {
    const body = proposalBody(facts, whyNew(chosen.pushed), undefined);
    // Nobody is there to make ready what the policy does by itself.
    const isDraft = draft && (0,records/* requestOf */.f)(record).automatic === undefined;
    const people = { labels, reviewers, assignees, draft: isDraft };
    const request = { title, body, head: branch, base: ops.base, markers, ...people };
    return { value: await ops.forge.openPullRequest(request), changed: true };
  }
  const body = proposalBody(facts, whyNewBefore(open), open.body);
  // Who was asked stays asked; they are asked again where there is something else to look at.
  const people = head.changed
    ? { reviewers, assignees, labels: [...new Set([...open.labels, ...labels])] }
    : {};
  return await ops.forge.updatePullRequest(open.number, { title, body, markers, ...people });
}

const newBecause = '> [!NOTE]\n> This is a new pull request: ';

function whyNew(pushed                            )                     {
  if (pushed === undefined) return undefined;
  const { pullRequest, commit } = pushed;
  const link = (0,markdown/* linked */.q)(`#${String(pullRequest.number)}`, pullRequest.url);
  return `${newBecause}somebody else pushed \`${commit.sha.slice(0, 12)}\` to ${link}, and what people push is never overwritten. Their branch \`${pullRequest.head}\` is still there.`;
}

/** The same sentence, while the pull request stays open. */
function whyNewBefore({ body }             )                     {
  const unified = body.replaceAll('\r\n', '\n');
  if (!unified.startsWith(newBecause)) return undefined;
  const end = unified.indexOf('\n\n');
  return end < 0 ? undefined : unified.slice(0, end);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/open-ops-pr.js

                                               
                                                  

                                                     










/** What open-ops-pr works on. */
                                 
                               
                             
                              
                                                                                          
                                                 
 

/** The pull request, and the merge once there is one. */
                              
                                                                                                    
                                                
                            
                                                                                            
                                            
                                                                                   
                                 
                                                                          
                           
                                                                                                  
                                     
 

                                                      

/**
 * Proposes the release's digests in one pull request per application and environment, updated in place; once it is
 * merged, records the merge as approval and desired state. Waits for that where it is asked to.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment
 * @throws DELIVERY_UNSUPPORTED, NOTHING_TO_PROPOSE, PULL_REQUEST_CLOSED, MERGE_DIFFERS; GATE_REFUSED where it was
 *   merged without the approval that the policy asks of it
 */
async function proposeStep(
  connections             ,
  request                ,
)                       {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, request.environment, request.commit);
  requirePullRequests(context);
  const ops = await (0,ops_side/* opsSide */.UZ)(connections, context.environment.name);
  const held = await (0,deployment_context/* heldDeployment */.T)(context, request.deployment);
  const step = await proposeAndWait(context, ops, request, held);
  const isMerged = step.opsCommit !== undefined;
  return { ...step, migrationFollows: isMerged && (0,migration_follows/* migrationFollows */.B)(context, held.record) };
}

async function proposeAndWait(
  context                   ,
  ops         ,
  request                ,
  held                ,
)                    {
  const step = await proposeOrRecord(context, ops, held);
  const wait = request.waitMilliseconds ?? context.environment.pullRequest.waitMilliseconds ?? 0;
  const { pullRequest } = step;
  if (wait <= 0 || pullRequest?.state !== 'open' || step.opsCommit !== undefined) return step;
  return { ...step, ...(await waitAndRecord(context, ops, request, pullRequest, wait)) };
}

async function proposeOrRecord(
  context                   ,
  ops         ,
  held                ,
)                    {
  const { record } = held;
  const existing = await (0,current_proposal/* currentProposal */.k)(ops, record);
  if (isOver(record)) {
    // A run before this one recorded it, or a policy before this one asked for no pull request.
    const state = (0,agreement/* deploymentEvidence */.L8)(record, 'desired')?.state;
    const opsCommit = state?.kind === 'commit' ? state.commit : existing?.mergeCommit;
    return { pullRequest: existing, changed: false, opsCommit };
  }
  if (existing?.state === 'merged') {
    const proposedHead = (0,agreement/* deploymentEvidence */.L8)(record, 'proposed')?.head;
    const merged = { pullRequest: existing, proposedHead };
    return { pullRequest: existing, ...(await recordMerge(context, ops, record, merged)) };
  }
  if (existing?.state === 'closed') throw open_ops_pr_closed(existing);
  if ((0,policy/* migrationsFor */.jA)(context.environment, context.config) === 'startup') {
    const { checkBeforeProposal } = await Promise.all(/* import() */[__webpack_require__.e(8767), __webpack_require__.e(252)]).then(__webpack_require__.bind(__webpack_require__, 28767));
    await checkBeforeProposal(context, record);
  }
  await held.fence();
  const fenced = context.connections.fenced(held.fence);
  const [git, forge] = await Promise.all([fenced.opsGit(), fenced.opsForge()]);
  return await mergedByForge(context, { ...ops, git, forge }, record);
}

/** Whether the record has desired state already, or nothing more can come. */
function isOver(record                  )          {
  const phase = (0,src_record/* phaseOf */.hU)(record);
  return (0,phases/* isActive */.$m)(phase) || (0,phases/* isEnd */.uV)(phase) || (0,src_record/* phasesOf */.I$)(record).includes('desired');
}

/** Proposes it, and has the forge merge it by itself where the policy asks for that. */
async function mergedByForge(
  context                   ,
  ops         ,
  record                  ,
)                    {
  const proposed = await propose(context, ops, record);
  const { autoMerge, mergeMethod: method } = context.environment.pullRequest;
  const { pullRequest } = proposed;
  if (!autoMerge || pullRequest.state !== 'open' || pullRequest.draft) return proposed;
  const expectedHead = pullRequest.headSha;
  const facts = await ops.forge.autoMergePullRequest(pullRequest.number, { expectedHead, method });
  switch (facts.kind) {
    case 'enabled':
      return { ...proposed, changed: true };
    case 'already':
      return proposed;
    case 'not-supported':
      return { ...proposed, notAutomatic: facts.reason };
  }
}

async function waitAndRecord(
  context                   ,
  ops         ,
  request                ,
  open             ,
  wait        ,
)                             {
  const { ledger } = context;
  const { record } = await (0,deployment_context/* heldDeployment */.T)(context, request.deployment);
  const awaited = await awaitMerge(context, ops, record, open, wait);
  if (awaited.kind === 'open')
    return { pullRequest: awaited.pullRequest, remark: 'it was not merged while the run waited' };
  if (awaited.kind === 'overtaken') {
    const phase = (0,src_record/* phaseOf */.hU)(awaited.record);
    return { remark: `nobody waits for it any more: the deployment is ${phase}` };
  }
  const { pullRequest } = awaited;
  const now = (await ledger.deployment(record.id)) ?? record;
  if ((0,phases/* isEnd */.uV)((0,src_record/* phaseOf */.hU)(now)))
    return { pullRequest, remark: `the deployment is ${(0,src_record/* phaseOf */.hU)(now)} by now` };
  if (pullRequest.state === 'closed') throw open_ops_pr_closed(pullRequest);
  if (!isOver(now)) {
    const taken = await goOnAfterMerge(ledger, now);
    if (taken !== undefined)
      return { pullRequest, remark: `a later run goes on after the merge: ${taken.message}` };
  }
  const merged = { pullRequest, proposedHead: (0,agreement/* deploymentEvidence */.L8)(now, 'proposed')?.head };
  return { pullRequest, ...(await recordMerge(context, ops, now, merged)) };
}

function requirePullRequests(context                   )       {
  const { environment, config } = context;
  if (environment.delivery !== 'pull-request') {
    throw (0,error_codes/* stageError */.vH)('DELIVERY_UNSUPPORTED', {
      message: `Expected ${environment.name} to be delivered by pull requests, found delivery \`${environment.delivery}\`.`,
      remedy: 'Use update-desired-state for this environment.',
      facts: { environment: environment.name, delivery: environment.delivery },
    });
  }
  if ((0,policy/* migrationsFor */.jA)(environment, config) !== 'before') return;
  throw (0,error_codes/* stageError */.vH)('DELIVERY_UNSUPPORTED', {
    message: `Expected no migration before the rollout of ${environment.name}: the merge of a pull request is the rollout, so nothing can come between.`,
    remedy:
      'Set `migrations: none` for the environment and migrate by a hook of the controller or by hand, or use `delivery: direct`.',
    facts: { environment: environment.name },
  });
}

function open_ops_pr_closed(pullRequest             )        {
  return (0,error_codes/* stageError */.vH)('PULL_REQUEST_CLOSED', {
    message: `Expected pull request ${String(pullRequest.number)} to be merged; it was closed${pullRequest.reason === undefined ? '' : `: ${pullRequest.reason}`}.`,
    remedy:
      'Somebody decided against this release: start a new promotion if it is to run after all.',
    facts: { pullRequest: pullRequest.number },
  });
}


/***/ })

};
})
