export const id = 4815;
export const ids = [4815];
export const modules = {

/***/ 5602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ describeOwner),
/* harmony export */   KH: () => (/* binding */ lockedBy),
/* harmony export */   qR: () => (/* binding */ refuseFenced),
/* harmony export */   rw: () => (/* binding */ mayTakeOver),
/* harmony export */   s0: () => (/* binding */ sameOwner)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9482);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9804);
                                               

                                                 


/**
 * @param a one owner
 * @param b another one
 * @returns whether both are the same job of the same attempt of the same run
 */
function sameOwner(a       , b       )          {
  return (
    a.repository === b.repository && a.run === b.run && a.attempt === b.attempt && a.job === b.job
  );
}

/** A forge starts the next attempt of a run only when the one before has ended. */
function isEarlierAttempt(a       , b       )          {
  return (
    a.repository === b.repository && a.run === b.run && a.job === b.job && a.attempt < b.attempt
  );
}

/** Why a lock may be taken from its owner. */
                                                     

/**
 * Decides whether the lock of somebody else may be taken over: at once when the owner's run has ended, after
 * the lease when nobody can tell, and not while it works.
 * @param lock the lock as it stands
 * @param owner who wants it
 * @param now milliseconds since 1970
 * @param runState asks about the owner's run
 * @throws LEDGER_LOCKED with who holds it, since when, and what to do
 */
async function mayTakeOver(
  lock            ,
  owner       ,
  now        ,
  runState                                                    ,
)                    {
  if (isEarlierAttempt(lock.owner, owner)) return 'RUN_ENDED';
  const state = await runState(lock.owner, lock.acquiredAt);
  if (state === 'ended') return 'RUN_ENDED';
  if (state === 'unknown' && Date.parse(lock.leaseUntil) <= now) return 'LEASE_EXPIRED';
  throw lockedBy(
    lock,
    state === 'running'
      ? 'Wait until that run has ended, or cancel it: this run can take over at once then. Start this job again afterwards.'
      : `Whether that run still works cannot be read, so its lease counts: start this job again after ${lock.leaseUntil}.`,
  );
}

/**
 * @param lock the lock that stands in the way
 * @param remedy what to do
 * @returns the error LEDGER_LOCKED
 */
function lockedBy(lock            , remedy        )                                 {
  const { owner, environment, deployment, acquiredAt, leaseUntil } = lock;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerError */ .E)('LEDGER_LOCKED', {
    message: `Expected ${environment} to be free; ${describeOwner(owner)} holds it since ${acquiredAt} for deployment ${deployment}.`,
    remedy,
    facts: {
      environment,
      deployment,
      acquiredAt,
      leaseUntil,
      repository: owner.repository,
      run: owner.run,
      attempt: owner.attempt,
      job: owner.job,
      actor: owner.actor,
    },
  });
}

/**
 * @param owner who acts
 * @returns `job deploy of run 42 (attempt 1) in shop/api, started by ada`
 */
function describeOwner(owner       )         {
  return `job ${owner.job} of run ${owner.run} (attempt ${String(owner.attempt)}) in ${owner.repository}, started by ${owner.actor}`;
}

/**
 * Refuses to act when a lock is not the one that was taken.
 * @param environment the environment that is locked
 * @param held the lock as it stands now, if any
 * @param isOurs whether it is the one that this run took
 * @throws FENCED_OFF
 */
function refuseFenced(
  environment        ,
  held                        ,
  isOurs         ,
)       {
  if (isOurs) return;
  throw (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .coreError */ .i)('FENCED_OFF', {
    message:
      held === undefined
        ? `Expected this run to hold ${environment}; nobody does (any more).`
        : `Expected this run to hold ${environment}; ${describeOwner(held.owner)} took it over at ${held.acquiredAt} for deployment ${held.deployment}.`,
    remedy:
      'Nothing more was changed. Look at `waybill status`, and start the job again when the environment is free.',
    facts: { environment, ...(held === undefined ? {} : { deployment: held.deployment }) },
  });
}


/***/ }),

/***/ 1746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openLedgerReader),
/* harmony export */   b: () => (/* binding */ GitLedgerReader)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3127);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8157);
                                               
                                                                    

                                                                                          
                                                                   


/** How many deployments a list holds where the caller does not say. */
const defaultLimit = 100;

/**
 * Opens the ledger for those who only read. A ledger that does not exist yet is an empty one.
 * @param source where the ledger is
 */
function openLedgerReader(source              )               {
  return new GitLedgerReader(source);
}

/** Reads the ledger's branch of a git repository. */
class GitLedgerReader                         {
           application        ;
           branch        ;
                     source              ;

  constructor(source              ) {
    this.application = source.application;
    this.branch = source.branch ?? _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultLedgerBranch */ .RN;
    this.source = source;
  }

            get ref()         {
    return `refs/heads/${this.branch}`;
  }

  async head()                                 {
    return this.source.at ?? this.source.repository.readRef(this.ref);
  }

  async release(commit           )                                     {
    return (await this.tree()).release(commit);
  }

  async releases()                                    {
    return (await this.tree()).releases();
  }

  async deployment(id        )                                        {
    return (await this.tree()).deployment(id);
  }

  async deployments(filter                   = {})                                       {
    const tree = await this.tree();
    return tree.deployments(filter.environment, filter.limit ?? defaultLimit);
  }

  async environment(name        )                                         {
    return (await this.tree()).environment(name);
  }

  async environments()                                        {
    return (await this.tree()).environments();
  }

  async lock(environment        )                                  {
    return (await this.tree()).lock(environment);
  }

  /** The ledger at its head of now (or at the commit that the source names). */
            async tree()                      {
    const { repository } = this.source;
    const head = await this.head();
    return new _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerTree */ .W(this.application, {
      readFile: async (path) => (head === undefined ? undefined : repository.readFile(head, path)),
      listFiles: async (folder) => (head === undefined ? [] : repository.listFiles(head, folder)),
    });
  }
}


/***/ }),

/***/ 8157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ LedgerTree)
/* harmony export */ });
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4431);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9804);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2737);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3127);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4152);
                                               






/** The files of the ledger at one commit; a Snapshot of `git` is one. */
                             
                                                                       
                                                                     
 

/** One application's part of the ledger at one commit, typed, with the changes that a write wants. */
class LedgerTree {
           application        ;
           #source            ;
           #read = new Map                                             ();
           #staged = new Map                               ();

  constructor(application        , source            ) {
    this.application = application;
    this.#source = source;
  }

  async release(commit           )                                     {
    return this.#get('release', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(this.application, commit));
  }

  async deployment(id        )                                        {
    for (const staged of this.#staged.values()) {
      if (staged?.kind === 'deployment' && staged.id === id) return staged;
    }
    const paths = await this.#source.listFiles(`deployments/${this.application}`);
    const path = paths.find((candidate) => candidate.endsWith(`/${id}.json`));
    return path === undefined ? undefined : this.#get('deployment', path);
  }

  async environment(name        )                                         {
    return this.#get('environment', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentPath */ .FQ)(this.application, name));
  }

  async lock(environment        )                                  {
    return this.#get('lock', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lockPath */ .HZ)(this.application, environment));
  }

  async releases()                                    {
    return this.#all('release', await this.#source.listFiles(`releases/${this.application}`));
  }

  async environments()                                        {
    return this.#all(
      'environment',
      await this.#source.listFiles(`environments/${this.application}`),
    );
  }

  /**
   * @param environment one environment, or all of them
   * @param limit how many at most
   * @param includes only those whose id holds this text
   * @returns the newest deployments, the newest first; only these are read
   */
  async deployments(
    environment                    ,
    limit        ,
    includes = '',
  )                                       {
    const folder = `deployments/${this.application}${environment === undefined ? '' : `/${environment}`}`;
    const name = (path        )         => path.slice(path.lastIndexOf('/') + 1);
    const newest = [...(await this.#source.listFiles(folder))]
      .filter((path) => name(path).includes(includes))
      .sort((a, b) => (name(a) < name(b) ? 1 : -1))
      .slice(0, limit);
    return this.#all('deployment', newest);
  }

  /** Wants a document to be as given; it is read so from now on. */
  stage(document                )       {
    this.#staged.set((0,_examine_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(document), document);
  }

  /** Wants the lock of an environment to be gone. */
  removeLock(environment        )       {
    this.#staged.set((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lockPath */ .HZ)(this.application, environment), null);
  }

  /** @returns path → new bytes, or null to delete; without what is so already */
  async changes()                                                  {
    const files = new Map                           ();
    for (const [path, document] of this.#staged) {
      const before = await this.#source.readFile(path);
      if (document === null) {
        if (before !== undefined) files.set(path, null);
        continue;
      }
      const after = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeDocument */ .Kl)(document);
      if (before === undefined || !after.equals(before)) files.set(path, after);
    }
    if (files.size > 0 && (await this.#get('ledger', _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerFile */ .SB)) === undefined) {
      files.set(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerFile */ .SB, (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeDocument */ .Kl)({ schema: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .schemaVersion */ .CZ, kind: 'ledger' }));
    }
    return files;
  }

  async #all                                  (
    kind   ,
    paths                   ,
  )                                                                    {
    const documents = await Promise.all(paths.map((path) => this.#get(kind, path)));
    return documents.filter((document) => document !== undefined);
  }

  async #get                                  (
    kind   ,
    path        ,
  )                                                                     {
    const staged = this.#staged.get(path);
    if (staged === null) return undefined;
    const document = staged ?? (await this.#load(path));
    if (document === undefined) return undefined;
    if (isKind(document, kind)) return document;
    throw new TypeError(`${path} cannot hold a ${document.kind}`);
  }

  #load(path        )                                      {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const loading = this.#source
      .readFile(path)
      .then((bytes) => (bytes === undefined ? undefined : believe(path, bytes)));
    this.#read.set(path, loading);
    return loading;
  }
}

function isKind                                  (
  document                ,
  kind   ,
)                                                            {
  return document.kind === kind;
}

function believe(path        , bytes            )                 {
  const { document, problems } = (0,_examine_js__WEBPACK_IMPORTED_MODULE_1__/* .examine */ .sb)(path, bytes);
  if (document !== undefined) return document;
  const newer = problems.some(({ code }) => code === 'schema-unknown');
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerError */ .E)('LEDGER_RECORD_INVALID', {
    message: `Expected ${path} in the ledger to be as Waybill wrote it; ${problems.map(({ message }) => message).join('; ')}.`,
    remedy: newer
      ? 'Use the version of Waybill that wrote it, or a newer one.'
      : 'Run `waybill ledger verify` to see everything that is wrong, find the commit that changed this file with `git log -- <path>` on the ledger branch, and revert that commit there. Records are never edited by hand.',
    facts: { path, problems: problems.map(({ code }) => code) },
    location: { file: path },
  });
}


/***/ }),

/***/ 4815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ connectLedger)
});

// UNUSED EXPORTS: commitOrder

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(5010);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(3509);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/documents.js
var documents = __webpack_require__(4431);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(4152);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/environment.js



/**
 * @param application the application's name
 * @param environment the environment's name
 * @returns the pointers of an environment where nothing has happened yet
 */
function newEnvironmentRecord(application        , environment        )                    {
  return {
    schema: src_record/* schemaVersion */.CZ,
    kind: 'environment',
    application,
    environment,
    generation: 0,
    active: null,
    previous: null,
    desired: null,
    accepted: [],
    open: [],
  };
}

/**
 * @param deployment a deployment's record
 * @returns a pointer at it, dated with its newest transition
 */
function pointerTo(deployment                  )                    {
  return {
    deployment: deployment.id,
    commit: deployment.commit,
    at: (0,src_record/* lastTransition */.gM)(deployment).at,
  };
}

/** A deployment is under way from now on. */
function withOpen(environment                   , id        )                    {
  if (environment.open.includes(id)) return environment;
  return { ...environment, open: [...environment.open, id].sort() };
}

/** A deployment is not under way any more. */
function withoutOpen(environment                   , id        )                    {
  return { ...environment, open: environment.open.filter((open) => open !== id) };
}

/** Desired state was written for a deployment. */
function withDesired(
  environment                   ,
  deployment                  ,
)                    {
  return { ...environment, desired: pointerTo(deployment) };
}

/** A deployment became active. A deployment of the same commit does not hide what ran before it. */
function withActive(
  environment                   ,
  deployment                  ,
)                    {
  const former = environment.active;
  const previous =
    former === null || former.commit === deployment.commit ? environment.previous : former;
  return { ...environment, active: pointerTo(deployment), previous };
}

/** A deployment was accepted: promotion to the next environment may build on it. */
function withAccepted(
  environment                   ,
  deployment                  ,
)                    {
  const others = environment.accepted.filter((pointer) => pointer.deployment !== deployment.id);
  return {
    ...environment,
    accepted: [pointerTo(deployment), ...others].slice(0, documents/* maximumAccepted */.SC),
  };
}

/** A deployment was rolled back: nothing may build on it any more. */
function withoutAccepted(environment                   , id        )                    {
  return {
    ...environment,
    accepted: environment.accepted.filter((pointer) => pointer.deployment !== id),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/error-codes.js
var error_codes = __webpack_require__(9804);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/lock.js
var src_lock = __webpack_require__(5602);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/overtaking.js
                                               

                                                         
                                                  

/** What is about to replace something. */
                            
                               
                             
                                
                                      
 

/** What would be replaced. */
                           
                              
                             
                                                                     
                       
 

/**
 * Law 4: an older commit never replaces a newer one unless the request is a rollback; and what cannot be
 * compared is refused (law 7). Diverged commits pass here: whether those may reach an environment is a gate's.
 * @param candidate what is about to be written
 * @param standings what it would replace
 * @param order tells where one commit stands towards another
 * @throws LEDGER_OVERTAKES
 */
async function refuseOvertaking(
  candidate           ,
  standings                     ,
  order                                                                    ,
)                {
  if (candidate.kind === 'rollback') return;
  if (candidate.kind === 'emergency' && candidate.undoes !== undefined) return;
  const seen = new Set        ([candidate.commit]);
  for (const standing of standings) {
    if (seen.has(standing.commit)) continue;
    seen.add(standing.commit);
    const found = await order(candidate.commit, standing.commit);
    if (found === 'same' || found === 'newer' || found === 'diverged') continue;
    throw (0,error_codes/* ledgerError */.E)('LEDGER_OVERTAKES', {
      message: `Expected a commit that is newer than ${standing.commit}, which ${standing.how} in ${candidate.environment} (deployment ${standing.deployment}); found ${candidate.commit}, which is ${found === 'older' ? 'older' : 'not known to be newer'}.`,
      remedy:
        found === 'older'
          ? 'Promote a newer commit; or, to go back on purpose, start a rollback.'
          : 'Make the history of both commits readable for this job (fetch depth, permissions of its token), and start it again.',
      facts: {
        environment: candidate.environment,
        commit: candidate.commit,
        standing: standing.commit,
        order: found,
      },
    });
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(141);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/advance-deployment.js
                                               
                                                      

                                                                    


                                                                         




                                            

/** What a write of a deployment knows of its surroundings. `at` and `now` are one moment. */
                                                         
                       
                                     
                                                                        
                                                                                     
                                                                     
                                                   
 

                           
                                        
                                          
 

/**
 * @param record a deployment's record
 * @param steps what shall be recorded
 * @returns the steps that are not recorded yet
 */
function missingSteps(
  record                  ,
  steps                           ,
)                            {
  const past = (0,src_record/* phasesOf */.I$)(record);
  return steps.filter(({ to }) => !past.includes(to));
}

/** Makes the transitions that the record lacks, in the order that is given. */
async function makeSteps(
  record                  ,
  steps                           ,
  context              ,
)                            {
  let result = record;
  for (const { to, evidence } of missingSteps(record, steps)) {
    const proof = typeof evidence === 'function' ? await evidence(context.commits) : evidence;
    result = (0,src_record/* transition */.kY)(result, to, proof, context);
  }
  return result;
}

/**
 * Advances a deployment of this run.
 * @param tree the ledger at the head on which the push will stand
 * @param id the deployment
 * @param steps what shall be recorded
 * @param context who writes, when, and the ports
 * @param releaseLock frees the environment although the deployment goes on later
 * @throws LEDGER_RECORD_MISSING, FENCED_OFF, LEDGER_OVERTAKES, and what `transition` throws
 */
async function advanceDeployment(
  tree            ,
  id        ,
  steps                           ,
  context              ,
  releaseLock         ,
)                    {
  const before = await tree.deployment(id);
  if (before === undefined) throw missing(id);
  const lock = await tree.lock(before.environment);
  const ours = lock?.deployment === id && (0,src_lock/* sameOwner */.s0)(lock.owner, context.by) ? lock : undefined;
  const missingNow = missingSteps(before, steps);
  if (missingNow.length > 0 && (0,phases/* isUnfinished */.ui)((0,src_record/* phaseOf */.hU)(before))) {
    (0,src_lock/* refuseFenced */.qR)(before.environment, lock, ours !== undefined);
  }
  const environment =
    (await tree.environment(before.environment)) ??
    newEnvironmentRecord(before.application, before.environment);
  if (missingNow.some(({ to }) => to === 'desired' || to === 'active')) {
    await refuseStale(before, environment, context);
  }
  const deployment = await makeSteps(before, steps, context);
  return settle(tree, { before, deployment, environment, lock: ours, releaseLock }, context);
}

/** The pointers that a deployment would replace. */
function standings(environment                   , id         )                      {
  const { active, desired } = environment;
  return [
    ...(active === null ? [] : [{ ...active, how: 'runs' }]),
    ...(desired === null ? [] : [{ ...desired, how: 'is desired' }]),
  ].filter(({ deployment }) => deployment !== id);
}

async function refuseStale(
  deployment                  ,
  environment                   ,
  context              ,
)                {
  const candidate = {
    environment: deployment.environment,
    commit: deployment.commit,
    kind: (0,src_record/* kindOf */.I)(deployment),
    undoes: (0,agreement/* deploymentEvidence */.L8)(deployment, 'requested')?.undoes,
  };
  await refuseOvertaking(candidate, standings(environment, deployment.id), context.order);
}

                    
                                                
                                        
                                          
                                                                  
                                        
                                
 

/**
 * Stages a deployment with what follows from its new phases: the environment's pointers, the end of the one
 * that it replaces, the lock (freed, or its lease renewed).
 */
async function settle(
  tree            ,
  settling          ,
  context              ,
)                    {
  const { before, deployment, lock } = settling;
  const past                             = before === undefined ? [] : (0,src_record/* phasesOf */.I$)(before);
  const entered = (0,src_record/* phasesOf */.I$)(deployment).slice(past.length);
  let environment = settling.environment;
  if (entered.includes('desired')) environment = withDesired(environment, deployment);
  if (entered.includes('active')) {
    environment = await replaceFormer(tree, environment, deployment, context);
    environment = withActive(environment, deployment);
  }
  if (entered.includes('accepted')) environment = withAccepted(environment, deployment);
  const over = !(0,phases/* isUnfinished */.ui)((0,src_record/* phaseOf */.hU)(deployment));
  if (over) environment = withoutOpen(environment, deployment.id);
  if (entered.length > 0) tree.stage(deployment);
  if (environment !== settling.environment) tree.stage(environment);
  if (lock !== undefined) {
    if (over || settling.releaseLock) tree.removeLock(deployment.environment);
    else if (entered.length > 0) tree.stage({ ...lock, leaseUntil: leaseEnd(context) });
  }
  return { deployment, environment };
}

/**
 * @param context who writes, and when
 * @returns until when a lock that is taken or renewed now holds by itself
 */
function leaseEnd(context                                                 )         {
  return new Date(context.now + context.leaseMilliseconds).toISOString();
}

/** The deployment that was active until now is superseded, or rolled back where a rollback replaces it. */
async function replaceFormer(
  tree            ,
  environment                   ,
  deployment                  ,
  context              ,
)                             {
  if (environment.active === null || environment.active.deployment === deployment.id) {
    return environment;
  }
  const former = await tree.deployment(environment.active.deployment);
  if (former === undefined) throw missing(environment.active.deployment);
  if (!(0,phases/* isActive */.$m)((0,src_record/* phaseOf */.hU)(former))) return environment;
  const undone = (0,agreement/* deploymentEvidence */.L8)(deployment, 'requested')?.undoes === former.id;
  const rolledBack =
    undone || ((0,src_record/* kindOf */.I)(deployment) === 'rollback' && former.commit !== deployment.commit);
  const facts = { environment: deployment.environment, commit: deployment.commit };
  if (!rolledBack) {
    const message = `Deployment ${deployment.id} became active in ${deployment.environment}.`;
    const end = { code: 'SUPERSEDED', message, remedy: 'Nothing is to be done.', facts };
    tree.stage(
      (0,src_record/* transition */.kY)(former, 'superseded', { phase: 'superseded', by: deployment.id, ...end }, context),
    );
    return environment;
  }
  const message = `Deployment ${deployment.id} took ${deployment.environment} back to ${deployment.commit}.`;
  const remedy = 'Find out why it was rolled back before a newer commit is promoted.';
  const end = { code: 'ROLLED_BACK', message, remedy, facts };
  tree.stage(
    (0,src_record/* transition */.kY)(former, 'rolled-back', { phase: 'rolled-back', by: deployment.id, ...end }, context),
  );
  return withoutAccepted(environment, former.id);
}

/**
 * @param id a deployment's id
 * @returns the error LEDGER_RECORD_MISSING
 */
function missing(id        )                                 {
  return (0,error_codes/* ledgerError */.E)('LEDGER_RECORD_MISSING', {
    message: `Expected deployment ${id} in the ledger; it is not there.`,
    remedy:
      'Give the id as record-deployment printed it, of this application and this ledger branch.',
    facts: { deployment: id },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/reader.js
var reader = __webpack_require__(1746);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(8656);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/evidence.js
var src_evidence = __webpack_require__(8956);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/release-writes.js






                                            

/** building: only where there is no record, or an attempt failed before anything was claimed. */
async function startRelease(
  tree            ,
  commit           ,
  engine        ,
  context                   ,
)                         {
  const record = begun(await tree.release(commit), tree.application, commit, engine, context);
  tree.stage(record);
  return record;
}

function begun(
  record                           ,
  application        ,
  commit           ,
  engine        ,
  context                   ,
)                {
  const start = record ?? (0,src_record/* newReleaseRecord */.x1)(application, commit);
  const failedUnclaimed =
    record !== undefined && (0,src_record/* phaseOf */.hU)(record) === 'failed' && !(0,src_record/* phasesOf */.I$)(record).includes('claimed');
  if (record !== undefined && !failedUnclaimed) return record;
  return (0,src_record/* transition */.kY)(start, 'building', { phase: 'building', engine }, context);
}

/** built, signed and claimed, unless somebody claimed the commit before. */
async function claimRelease(
  tree            ,
  commit           ,
  built                            ,
  signed                             ,
  context                   ,
)                                                                     {
  const existing = await tree.release(commit);
  const claim = existing?.transitions.find(({ to }) => to === 'claimed');
  if (existing !== undefined && claim !== undefined) {
    const images = (0,agreement/* releaseEvidence */.Z3)(existing, 'claimed')?.images;
    const same = (0,canonical_json/* canonicalJson */.d)(images) === (0,canonical_json/* canonicalJson */.d)(built.images);
    return { won: same && (0,src_lock/* sameOwner */.s0)(claim.by, context.by), record: existing };
  }
  let record = begun(existing, tree.application, commit, built.engine, context);
  record = (0,src_record/* transition */.kY)(record, 'built', built, context);
  record = (0,src_record/* transition */.kY)(record, 'signed', signed, context);
  record = (0,src_record/* transition */.kY)(record, 'claimed', { phase: 'claimed', images: built.images }, context);
  tree.stage(record);
  return { won: true, record };
}

/** published or released, unless recorded already; then it must not say anything else than the record. */
async function recordClaimed                                    (
  tree            ,
  commit           ,
  to   ,
  evidence                      ,
  context                   ,
)                         {
  const record = await tree.release(commit);
  if (record === undefined || !(0,src_record/* phasesOf */.I$)(record).includes('claimed')) {
    throw (0,error_codes/* ledgerError */.E)('LEDGER_NOT_CLAIMED', {
      message: `Expected a claim of commit ${commit} in the ledger before it is ${to}; found ${record === undefined ? 'no record' : `a release that is ${(0,src_record/* phaseOf */.hU)(record)}`}.`,
      remedy: 'Run build-publish-image for this commit: it builds, signs and claims the images.',
      facts: { commit, phase: record === undefined ? null : (0,src_record/* phaseOf */.hU)(record) },
    });
  }
  if ((0,src_record/* phasesOf */.I$)(record).includes(to)) {
    const contradictions = (0,agreement/* releaseContradictions */.mS)(record, evidence);
    if (contradictions.length > 0) throw (0,src_evidence/* evidenceError */.KJ)(to, contradictions);
    return record;
  }
  const after = (0,src_record/* transition */.kY)(record, to, evidence, context);
  tree.stage(after);
  return after;
}

/** failed, unless the release is past what this attempt did not reach, or the same failure is its end already. */
async function failRelease(
  tree            ,
  commit           ,
  failure                             ,
  context                   ,
)                         {
  const existing = await tree.release(commit);
  if (existing !== undefined) {
    if ((0,src_record/* phasesOf */.I$)(existing).includes(failure.reaching)) return existing;
    if ((0,canonical_json/* canonicalJson */.d)((0,src_record/* lastTransition */.gM)(existing).evidence) === (0,canonical_json/* canonicalJson */.d)(failure))
      return existing;
  }
  const start = existing ?? (0,src_record/* newReleaseRecord */.x1)(tree.application, commit);
  const record = (0,src_record/* transition */.kY)(start, 'failed', failure, context);
  tree.stage(record);
  return record;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/closing.js
                                                                    

                                                          


                                            

/** Why others cannot go on. */
                   
                                        
                                          
                                             
                      
 

/**
 * Ends what cannot go on any more: a deployment whose owner is gone was interrupted; one that waited without
 * a lock and had changed nothing yet is superseded.
 */
function closeOthers(
  tree            ,
  environment                   ,
  others                             ,
  closing         ,
  context                   ,
)                    {
  let result = environment;
  for (const other of others) {
    const held = closing.lock?.deployment === other.id ? closing.lock : undefined;
    tree.stage(
      held === undefined && changedNothing(other)
        ? (0,src_record/* transition */.kY)(other, 'superseded', overtaken(other, closing.by), context)
        : (0,src_record/* transition */.kY)(other, 'interrupted', interruption(other, held, closing), context),
    );
    result = withoutOpen(result, other.id);
  }
  return result;
}

function changedNothing(deployment                  )          {
  return ['requested', 'proposed', 'approved'].includes((0,src_record/* phaseOf */.hU)(deployment));
}

function overtaken(other                  , by        )                                     {
  return {
    phase: 'superseded',
    by,
    code: 'OVERTAKEN',
    message: `It waited in phase ${(0,src_record/* phaseOf */.hU)(other)} when deployment ${by} of ${other.environment} was started.`,
    remedy: 'Nothing is to be done: nothing outside was changed for it.',
    facts: { phase: (0,src_record/* phaseOf */.hU)(other) },
  };
}

function interruption(
  other                  ,
  held                        ,
  closing         ,
)                                      {
  const who = held === undefined ? 'the run that made it' : (0,src_lock/* describeOwner */.$S)(held.owner);
  const expired = held !== undefined && closing.takeOver === 'LEASE_EXPIRED';
  return {
    phase: 'interrupted',
    code: expired ? 'LEASE_EXPIRED' : 'RUN_ENDED',
    message: expired
      ? `Nothing could be learned of ${who}, and its lease ended at ${held.leaseUntil}, in phase ${(0,src_record/* phaseOf */.hU)(other)}.`
      : `It stood in phase ${(0,src_record/* phaseOf */.hU)(other)} and ${who} had ended.`,
    remedy: `Look at deployment ${closing.by}, which was started instead.`,
    facts: { phase: (0,src_record/* phaseOf */.hU)(other), by: closing.by },
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/layout.js
var layout = __webpack_require__(3127);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/start-deployment.js


                                                                    



                                                                   

                                                                                  




                                            

                                                                                      

/**
 * Begins a deployment, goes on with an unfinished one, or finds that there is nothing to do; takes the lock.
 * @param tree the ledger at the head on which the push will stand
 * @param request what is asked for
 * @param context who asks, when, and the ports
 * @throws LEDGER_LOCKED, LEDGER_OVERTAKES, LEDGER_NOT_CLAIMED, and what `transition` throws
 */
async function startDeployment(
  tree            ,
  request                   ,
  context              ,
)                   {
  await refuseUnclaimed(tree, request);
  const environment = await environmentOf(tree, request.environment);
  const lock = await tree.lock(request.environment);
  const running = await runsAlready(tree, environment, lock, request);
  if (running !== undefined) {
    return { how: 'running-already', deployment: running, environment, lock: undefined };
  }
  const ours = lock !== undefined && (0,src_lock/* sameOwner */.s0)(lock.owner, context.by);
  const takeOver =
    lock === undefined || ours
      ? undefined
      : await (0,src_lock/* mayTakeOver */.rw)(lock, context.by, context.now, context.runState);
  const open = await openDeployments(tree, environment);
  const resumed = open.find((deployment) => goesOnWith(deployment, request));
  if (ours && lock.deployment !== resumed?.id && open.some(({ id }) => id === lock.deployment)) {
    throw (0,src_lock/* lockedBy */.KH)(lock, 'This job holds it for another deployment: finish that one first.');
  }
  const others = open.filter((deployment) => deployment !== resumed);
  await start_deployment_refuseStale(request, environment, others, lock, resumed, context);

  const record = resumed ?? (await requested(tree, request, context));
  const deployment = await makeSteps(record, request.steps ?? [], context);
  let next = closeOthers(tree, environment, others, { lock, takeOver, by: record.id }, context);
  const held = ours && lock.deployment === record.id ? lock : newLock(environment, record, context);
  if (held !== lock) next = { ...next, generation: held.generation };
  next = withOpen(next, record.id);
  if (held !== lock) tree.stage(held);
  if (next !== environment) tree.stage(next);
  const settled = await settle(
    tree,
    { before: resumed, deployment, environment: next, lock: held, releaseLock: false },
    context,
  );
  const kept = await tree.lock(request.environment);
  return { ...settled, how: resumed === undefined ? 'started' : 'resumed', lock: kept };
}

/**
 * Records an attempt that a gate did not let through: without a lock, and once for the same refusal.
 * @param tree the ledger at the head on which the push will stand
 * @param request what was asked for
 * @param refusal the gate's answer
 * @param context who asks, when
 */
async function refuseDeployment(
  tree            ,
  request                   ,
  refusal         ,
  context              ,
)                    {
  const environment = await environmentOf(tree, request.environment);
  const commit = request.release.commit.slice(0, 12);
  const [newest] = await tree.deployments(request.environment, 1, `-${commit}-`);
  if (newest !== undefined && isSameRefusal(newest, request, refusal)) {
    return { deployment: newest, environment };
  }
  const record = await requested(tree, request, context);
  const deployment = (0,src_record/* transition */.kY)(record, 'refused', { phase: 'refused', ...refusal }, context);
  tree.stage(deployment);
  return { deployment, environment };
}

function isSameRefusal(
  deployment                  ,
  request                   ,
  refusal         ,
)          {
  const asked = (0,agreement/* deploymentEvidence */.L8)(deployment, 'requested');
  const { evidence } = (0,src_record/* lastTransition */.gM)(deployment);
  return (
    evidence.phase === 'refused' &&
    evidence.code === refusal.code &&
    evidence.message === refusal.message &&
    deployment.commit === request.release.commit &&
    asked?.kind === request.kind &&
    asked.planHash === request.planHash
  );
}

async function environmentOf(tree            , name        )                             {
  return (await tree.environment(name)) ?? newEnvironmentRecord(tree.application, name);
}

/** Law 1: only what was claimed for its commit is deployed. */
async function refuseUnclaimed(tree            , request                   )                {
  const { commit, images } = request.release;
  const record = await tree.release(commit);
  const claimed = record === undefined ? undefined : (0,agreement/* releaseEvidence */.Z3)(record, 'claimed')?.images;
  if (claimed !== undefined && (0,agreement/* sameImages */.$j)(claimed, images)) return;
  const list = (items                                             )         =>
    items.map(({ name, digest }) => `${name}@${digest}`).join(', ');
  throw (0,error_codes/* ledgerError */.E)('LEDGER_NOT_CLAIMED', {
    message: `Expected the images that the ledger holds as the claim of commit ${commit} (${claimed === undefined ? 'there is none' : list(claimed)}); found ${list(images)}.`,
    remedy:
      claimed === undefined
        ? 'Release this commit first: build-publish-image claims its images.'
        : 'Deploy the digests of the claim; whatever else stands in the registry is not this release.',
    facts: { commit, claimed: claimed === undefined ? null : list(claimed), found: list(images) },
  });
}

/** Law 5: the environment runs this release, and nothing was written over it since. */
async function runsAlready(
  tree            ,
  environment                   ,
  lock                        ,
  request                   ,
)                                        {
  const { active, desired } = environment;
  if (active === null || active.deployment !== desired?.deployment) return undefined;
  if (request.again === true || request.kind === 'emergency') return undefined;
  // Going back while something else is on its way is no "nothing to do".
  if (request.kind === 'rollback' && lock !== undefined) return undefined;
  if (active.commit !== request.release.commit) return undefined;
  const deployment = await tree.deployment(active.deployment);
  if (deployment === undefined) return undefined;
  return (0,agreement/* sameImages */.$j)(deployment.release.images, request.release.images) ? deployment : undefined;
}

async function openDeployments(
  tree            ,
  environment                   ,
)                                       {
  const records = await Promise.all(environment.open.map((id) => tree.deployment(id)));
  return records
    .filter((record) => record !== undefined)
    .filter((record) => (0,phases/* isUnfinished */.ui)((0,src_record/* phaseOf */.hU)(record)));
}

/**
 * An unfinished deployment of the same release, kind and delivery goes on. Where nothing was approved yet the
 * plan must be the same too; after that the plan that was approved is the one that is carried out.
 */
function goesOnWith(deployment                  , request                   )          {
  const asked = (0,agreement/* deploymentEvidence */.L8)(deployment, 'requested');
  return (
    deployment.commit === request.release.commit &&
    (0,agreement/* sameImages */.$j)(deployment.release.images, request.release.images) &&
    deployment.delivery === request.delivery &&
    (0,src_record/* kindOf */.I)(deployment) === request.kind &&
    asked?.undoes === request.undoes &&
    (asked?.planHash === request.planHash ||
      (0,src_record/* phasesOf */.I$)(deployment).some((it) => it === 'approved' || it === 'desired'))
  );
}

/** What the request would replace: what runs, what desired state says, and what waits without a lock. */
async function start_deployment_refuseStale(
  request                   ,
  environment                   ,
  others                             ,
  lock                        ,
  resumed                              ,
  context              ,
)                {
  const waiting = others
    .filter(({ id }) => id !== lock?.deployment)
    .map(({ id, commit }) => ({ deployment: id, commit, how: 'waits' }));
  const candidate = {
    environment: request.environment,
    commit: request.release.commit,
    kind: request.kind,
    undoes: request.undoes,
  };
  const replaced = [...standings(environment, resumed?.id), ...waiting];
  await refuseOvertaking(candidate, replaced, context.order);
}

async function requested(
  tree            ,
  request                   ,
  context              ,
)                            {
  const { environment, delivery, release } = request;
  let id = (0,layout/* newDeploymentId */.XM)(context.at, release.commit);
  while ((await tree.deployment(id)) !== undefined)
    id = (0,layout/* newDeploymentId */.XM)(context.at, release.commit);
  const evidence                                    = {
    phase: 'requested',
    kind: request.kind,
    images: release.images.map(({ name, digest }) => ({ name, digest })),
    planHash: request.planHash,
    requestedBy: request.requestedBy,
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    ...(request.undoes === undefined ? {} : { undoes: request.undoes }),
    ...(request.version === undefined ? {} : { version: request.version }),
  };
  const record = (0,src_record/* newDeploymentRecord */.Z$)({ id, environment, delivery, release });
  return (0,src_record/* transition */.kY)(record, 'requested', evidence, context);
}

function newLock(
  environment                   ,
  deployment                  ,
  context              ,
)             {
  return {
    schema: src_record/* schemaVersion */.CZ,
    kind: 'lock',
    application: deployment.application,
    environment: deployment.environment,
    owner: context.by,
    generation: environment.generation + 1,
    acquiredAt: context.at,
    leaseUntil: leaseEnd(context),
    deployment: deployment.id,
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/tree.js
var src_tree = __webpack_require__(8157);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/ledger.js

                                              

                                                 

                                                                
             
                 
          
                    
                    
                 
                    
         
                
                 
          
                               








const oneHour = 3_600_000;

/**
 * Opens the ledger for a run that writes. Each write is an intent: a function of the ledger at the head on
 * which its push will stand, applied again when another writer was faster (law 4).
 * @param options where the ledger is, who acts, and the ports that answer for the forge
 */
function openLedger(options               )         {
  return new GitLedger(options);
}

                                          
                    
                                                   
 

class GitLedger extends reader/* GitLedgerReader */.b                   {
           #options               ;
           #clock       ;

  constructor(options               ) {
    super(options);
    this.#options = options;
    this.#clock = options.clock ?? time/* systemClock */.ml;
  }

  async startRelease(commit           , engine        )                          {
    return this.#writeRelease(`release ${commit}: building`, (tree, context) =>
      startRelease(tree, commit, engine, context),
    );
  }

  async claim(
    commit           ,
    built                                           ,
    signed                                            ,
  )                   {
    const { value, changed, head } = await this.#write(
      `release ${commit}: built, signed, claimed`,
      (tree, context) =>
        claimRelease(
          tree,
          commit,
          { phase: 'built', ...built },
          { phase: 'signed', ...signed },
          context,
        ),
    );
    return { ...value, changed, head };
  }

  async recordPublished(
    commit           ,
    published                                               ,
  )                          {
    return this.#writeRelease(`release ${commit}: published`, (tree, context) =>
      recordClaimed(tree, commit, 'published', { phase: 'published', ...published }, context),
    );
  }

  async recordReleased(
    commit           ,
    released                                              ,
  )                          {
    return this.#writeRelease(`release ${commit}: released`, (tree, context) =>
      recordClaimed(tree, commit, 'released', { phase: 'released', ...released }, context),
    );
  }

  async recordReleaseFailed(
    commit           ,
    failure                                            ,
  )                          {
    return this.#writeRelease(`release ${commit}: failed`, (tree, context) =>
      failRelease(tree, commit, { phase: 'failed', ...failure }, context),
    );
  }

  async startDeployment(request                   )                             {
    const { value, ...written } = await this.#write(
      `${request.environment}: ${request.kind} ${request.release.commit}`,
      (tree, context) => startDeployment(tree, request, context),
    );
    return { ...value, ...written };
  }

  async refuseDeployment(request                   , refusal         )                             {
    const { value, ...written } = await this.#write(
      `${request.environment}: ${request.kind} ${request.release.commit} refused`,
      (tree, context) => refuseDeployment(tree, request, refusal, context),
    );
    return { ...value, ...written };
  }

  async advance(
    id        ,
    steps                           ,
    options                 = {},
  )                             {
    let companions = options.companions ?? [];
    if (companions.length > 0) {
      // What is recorded already was pushed with its companions: they are not applied again (law 5).
      const deployment = await this.deployment(id);
      if (deployment === undefined) throw missing(id);
      if (areRecorded(deployment, steps)) companions = [];
    }
    const { value, ...written } = await this.#write(
      `deployment ${id}: ${steps.map(({ to }) => to).join(', ')}`,
      (tree, context) => advanceDeployment(tree, id, steps, context, options.releaseLock ?? false),
      companions,
    );
    return { ...value, ...written };
  }

  async finish(id        , steps                           )                             {
    const { value, ...written } = await this.#write(
      `deployment ${id}: ${steps.map(({ to }) => to).join(', ')}`,
      async (tree, context) => {
        const advanced = await advanceDeployment(tree, id, steps, context, false);
        const phase = (0,src_record/* phaseOf */.hU)(advanced.deployment);
        if (!(0,phases/* isUnfinished */.ui)(phase)) return advanced;
        throw (0,error_codes/* ledgerError */.E)('LEDGER_TRANSITION_ILLEGAL', {
          message: `Expected deployment ${id} to be active or ended when it is finished; it would stand in ${phase}.`,
          remedy: 'Give the steps up to active, or the end with its reason; or advance it instead.',
          facts: { deployment: id, phase },
        });
      },
    );
    return { ...value, ...written };
  }

  fence(lock            )                      {
    return async () => {
      const held = await this.lock(lock.environment);
      const ours =
        held?.generation === lock.generation &&
        held.deployment === lock.deployment &&
        (0,src_lock/* sameOwner */.s0)(held.owner, lock.owner);
      (0,src_lock/* refuseFenced */.qR)(lock.environment, held, ours);
    };
  }

  async #writeRelease(
    what        ,
    act                                                                                ,
  )                          {
    const { value, changed, head } = await this.#write(what, act);
    return { record: value, changed, head };
  }

  async #write   (
    what        ,
    act                                                         ,
    companions                       = [],
  )                          {
    const { owner, repository, runState, order } = this.#options;
    const now = this.#clock.now();
    const at = (0,time/* timestamp */.vE)({ now: () => now });
    const leaseMilliseconds = this.#options.leaseMilliseconds ?? oneHour;
    const context = { by: owner, at, now, leaseMilliseconds, runState, order };
    let done                                   ;
    const intent            = {
      ref: this.ref,
      apply: async (snapshot, earlier) => {
        const tree = new src_tree/* LedgerTree */.W(this.application, snapshot);
        done = { value: await act(tree, { ...context, commits: earlier }) };
        const files = await tree.changes();
        if (files.size === 0) return { kind: 'unchanged' };
        return { kind: 'commit', files, message: this.#message(what), author: this.#author() };
      },
    };
    const result = await repository.update([...companions, intent]);
    const commits = new Map                   ();
    for (const { ref, after } of result.refs) if (after !== undefined) commits.set(ref, after);
    const head = commits.get(this.ref);
    if (done === undefined || head === undefined) {
      throw new TypeError('an update applies every intent, and a write leaves a ledger');
    }
    return { value: done.value, changed: result.changed, head, commits };
  }

  #message(what        )         {
    const { repository, run, attempt, job } = this.#options.owner;
    const trailers = [
      `Waybill-Application: ${this.application}`,
      `Waybill-Run: ${oneLine(`${repository} ${run}/${String(attempt)} ${job}`)}`,
    ];
    return `${this.application} ${oneLine(what)}\n\n${trailers.join('\n')}\n`;
  }

  #author()                                                    {
    return { name: oneLine(this.#options.owner.actor), email: 'waybill@localhost' };
  }
}

/** Whether a record has what companions are for: the steps that ask for their commits, or else all steps. */
function areRecorded(deployment                  , steps                           )          {
  const asking = steps.filter(({ evidence }) => typeof evidence === 'function');
  return missingSteps(deployment, asking.length > 0 ? asking : steps).length === 0;
}

/** Text from a forge as one line that git takes in a header. */
function oneLine(text        )         {
  return text.replace(/[\p{Cc}<>]+/gu, ' ').trim() || 'unnamed';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js

                                                  

                                                    

/**
 * Opens the ledger of the application, with everything that its writes ask: who acts, whether an owner's run
 * still works, and how commits stand to each other.
 * @param connections the systems of the deployment
 */
async function connectLedger(connections             )                  {
  const [{ config }, repository, applicationGit, forge] = await Promise.all([
    connections.protectedConfig(),
    connections.opsGit(),
    connections.applicationGit(),
    connections.forge(),
  ]);
  return openLedger({
    repository,
    branch: config.ops.ledger,
    application: config.application,
    owner: connections.settings.owner,
    runState: async (owner, since) => await forge.runState(owner, since),
    order: async (candidate, current) => await commitOrder(applicationGit, candidate, current),
    ...(connections.settings.clock === undefined ? {} : { clock: connections.settings.clock }),
  });
}

/**
 * @param git the application's repository
 * @param candidate the commit that is asked about
 * @param current the commit that it is compared with
 * @returns where `candidate` stands, by history and never by dates; `unknown` where either is not there
 */
async function commitOrder(
  git               ,
  candidate           ,
  current           ,
)                       {
  if (candidate === current) return 'same';
  try {
    if (await git.isAncestor(current, candidate)) return 'newer';
    return (await git.isAncestor(candidate, current)) ? 'older' : 'diverged';
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND')) return 'unknown';
    throw error;
  }
}


/***/ })

};
