export const id = 9880;
export const ids = [9880];
export const modules = {

/***/ 9880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/connection-settings.js
var connection_settings = __webpack_require__(9985);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 2 modules
var connections = __webpack_require__(9006);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(5363);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(4152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(141);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/commit-message.js
var commit_message = __webpack_require__(7377);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/desired-change.js
var desired_change = __webpack_require__(6531);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(9651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(4117);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var policy = __webpack_require__(8894);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/records.js
var records = __webpack_require__(7970);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/migration-steps.js


                                                                 


                                                                

/**
 * A phase that is not needed is recorded as skipped, none is silently absent (design, section 4); and where
 * the policy wants the schema first, desired state is not written without its evidence.
 * @param context what the step knows
 * @param record the deployment
 * @param request what the migrator left
 * @returns the transition that must come before `desired`, where one is missing
 * @throws DEPLOYMENT_INCOMPLETE, DEPLOYMENT_MISMATCH
 */
function migrationSteps(
  context                   ,
  record                  ,
  request                                                           ,
)                            {
  const { migration } = request;
  const skipped = (reason        )                            =>
    (0,src_record/* phasesOf */.I$)(record).includes('migrating')
      ? []
      : [{ to: 'migrating', evidence: { phase: 'migrating', skipped: reason } }];
  if ((0,records/* requestOf */.f)(record).kind === 'rollback')
    return skipped('a rollback brings back an image, never a schema');
  if ((0,policy/* migrationsFor */.jA)(context.environment, context.config) === 'none') {
    return skipped('nothing is migrated before the rollout of this environment');
  }
  if (migration === undefined) {
    throw (0,error_codes/* stageError */.vH)('DEPLOYMENT_INCOMPLETE', {
      message: `Expected the evidence of run-migrator, since ${record.environment} is migrated before its rollout; found none.`,
      remedy:
        'Run run-migrator before this step, and give its output `evidence` as the input `migration`.',
      facts: { deployment: record.id },
    });
  }
  if (migration.commit !== record.commit || migration.environment !== record.environment) {
    throw (0,error_codes/* stageError */.vH)('DEPLOYMENT_MISMATCH', {
      message: `Expected the migrator's evidence to be of ${record.commit} in ${record.environment}; it is of ${migration.commit} in ${migration.environment}.`,
      remedy: 'Give each step the outputs of its own job.',
      facts: { deployment: record.id },
    });
  }
  return skipped(
    `the schema has the version ${migration.versionAfter ?? 'that is needed'} already`,
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/plan.js
var src_plan = __webpack_require__(8508);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/planned-values.js

                                                                



/**
 * Holds a change against the plan that was checked and approved. The head of the ops repository may move
 * freely; a value of ours that says something else than the plan saw is a conflict (law 4).
 * @param record the deployment, whose request names the plan's hash
 * @param plan the plan, as record-deployment gave it
 * @param changes what would be written on the head that was read now
 * @throws VALUE_CHANGED naming the value, DEPLOYMENT_MISMATCH where the plan is not the record's
 */
function requirePlannedValues(
  record                  ,
  plan      ,
  changes                   ,
)       {
  const { planHash: recorded } = (0,records/* requestOf */.f)(record);
  const given = (0,src_plan/* planHash */.SH)(plan);
  if (given !== recorded) {
    throw (0,error_codes/* stageError */.vH)('DEPLOYMENT_MISMATCH', {
      message: `Expected the plan ${recorded}, under which the deployment ${record.id} was started; found the plan ${given}.`,
      remedy: 'Give the output `plan` of record-deployment (operation start) of this job.',
      facts: { deployment: record.id, expected: recorded, found: given },
    });
  }
  for (const { file, selector, before } of changes) {
    const planned = plan.changes.find(
      (change) => change.file === file && change.selector === selector,
    );
    if (planned?.before === before) continue;
    throw (0,error_codes/* stageError */.vH)('VALUE_CHANGED', {
      message: `Expected ${selector} in ${file} to say ${planned?.before ?? 'nothing'} until this deployment changes it; meanwhile it says ${before ?? 'nothing'}.`,
      remedy:
        'Somebody else changed the same value: look at their change, and start the promotion again.',
      facts: { deployment: record.id, file, selector },
    });
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/update-desired-state.js

                                          
                                                        

                                                     






                                                                 

/** What update-desired-state works on. */
                                      
                               
                             
                              
                                                        
                                      
                      
 

/** What was written. */
                                   
                                                                  
                            
                                                                       
                                
                                      
                            
 

/**
 * Writes the release's digests into the environment's files and `desired` into the ledger, in one atomic
 * push. Where the ops repository moves meanwhile, the intent is applied again on its new head.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, what the migrator left
 * @throws DELIVERY_UNSUPPORTED, VALUE_CHANGED, DEPLOYMENT_NOT_HELD, DESIRED_STATE_*, GIT_*
 */
async function desiredStateStep(
  connections             ,
  request                     ,
)                            {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, request.environment, request.commit);
  requireDirect(context);
  const held = await (0,deployment_context/* heldDeployment */.T)(context, request.deployment);
  const phase = (0,src_record/* phaseOf */.hU)(held.record);
  if ((0,src_record/* phasesOf */.I$)(held.record).includes('desired') || (0,phases/* isActive */.$m)(phase) || (0,phases/* isEnd */.uV)(phase))
    return await alreadyDesired(context);
  const { config } = await connections.protectedConfig();
  const git = await connections.opsGit();
  const ref = `refs/heads/${config.ops.branch}`;
  let written                = { files: new Map(), changes: [] };
  let attempts = 0;
  const companion            = {
    ref,
    apply: async (snapshot          ) => {
      attempts += 1;
      written = await (0,desired_change/* desiredChange */.N)(context.environment, context.release, (path) =>
        snapshot.readFile(path),
      );
      requirePlannedValues(held.record, request.plan, written.changes);
      if (written.files.size === 0) return { kind: 'unchanged' };
      return {
        kind: 'commit',
        files: written.files,
        message: (0,commit_message/* commitMessage */.d)(held.record, written.changes),
        author: (0,commit_message/* waybillAuthor */.W)(connections.settings.owner),
      };
    },
  };
  await held.fence();
  const desired                 = {
    to: 'desired',
    evidence: (commits) => ({
      phase: 'desired',
      state: { kind: 'commit', repository: git.url, ref, commit: commitOf(commits, ref) },
      changes: [...written.changes],
      ...outcomeOfMigration(request.migration),
    }),
  };
  const advanced = await context.ledger.advance(
    request.deployment,
    [...migrationSteps(context, held.record, request), desired],
    { companions: [companion] },
  );
  return {
    changed: written.files.size > 0,
    opsCommit: commitOf(advanced.commits, ref),
    changes: written.changes,
    attempts,
  };
}

function requireDirect(context                   )       {
  const { delivery, name } = context.environment;
  if (delivery === 'direct') return;
  throw (0,error_codes/* stageError */.vH)('DELIVERY_UNSUPPORTED', {
    message: `Expected ${name} to be delivered by direct commits, found delivery \`${delivery}\`.`,
    remedy:
      delivery === 'pull-request'
        ? 'Use open-ops-pr for this environment.'
        : 'This version writes desired state by direct commits and by pull requests; set `delivery` of the environment to one of them.',
    facts: { environment: name, delivery },
  });
}

function commitOf(commits                                , ref        )            {
  return vocabulary/* commitShaSchema */.jr.parse(commits.get(ref));
}

function outcomeOfMigration(evidence                                   )         {
  if (evidence?.ran !== true || evidence.versionAfter === null) return {};
  const { versionBefore, versionAfter, outputDigest, seconds } = evidence;
  return { migration: { versionBefore, versionAfter, outputDigest, seconds } };
}

/** A run before this one wrote it: nothing is written again, and somebody's later change is not undone silently. */
async function alreadyDesired(context                   )                            {
  const { connections, environment, release } = context;
  const { config } = await connections.protectedConfig();
  const git = await connections.opsGit();
  const head = vocabulary/* commitShaSchema */.jr.parse(await git.readRef(`refs/heads/${config.ops.branch}`));
  const { changes } = await (0,desired_change/* desiredChange */.N)(environment, release, (path) => git.readFile(head, path));
  if (changes.length === 0) return { changed: false, opsCommit: head, changes: [], attempts: 0 };
  throw (0,error_codes/* stageError */.vH)('DESIRED_STATE_OVERWRITTEN', {
    message: `Expected desired state of ${environment.name} to say what this deployment wrote; ${changes.map(({ file, selector, before }) => `${selector} in ${file} says ${before ?? 'nothing'}`).join(', ')}.`,
    remedy: 'Find out who changed it (git log of the file), and start the promotion again.',
    facts: { environment: environment.name, commit: head },
  });
}

;// CONCATENATED MODULE: ./actions/update-desired-state/src/run.js



                                                  

/** Writes desired state and its transition in one atomic push. */
async function run(given                              )                         {
  const { inputs, context } = given;
  given.output('changed', 'false');
  const step = await desiredStateStep((0,connections.connect)((0,connection_settings/* connectionSettings */.Q)(given)), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    deployment: inputs.deployment,
    migration: inputs.migration,
    plan: inputs.plan,
  });
  given.output('changed', String(step.changed));
  given.output('ops-commit', step.opsCommit);
  given.output('changes', JSON.stringify(step.changes));
  given.output('attempts', String(step.attempts));
  given.summarize([
    { kind: 'heading', text: `Desired state of ${inputs.environment}` },
    {
      kind: 'table',
      head: ['file', 'value', 'before', 'after'],
      rows: step.changes.map(({ file, selector, before, after }) => [
        file,
        selector,
        before ?? '',
        after,
      ]),
    },
  ]);
  return step.changed
    ? {
        decision: 'done',
        message: `Wrote ${String(step.changes.length)} value(s) of ${inputs.environment} in commit ${step.opsCommit.slice(0, 12)}.`,
      }
    : {
        decision: 'unchanged',
        message: `Desired state of ${inputs.environment} says it already; nothing was pushed.`,
      };
}


/***/ }),

/***/ 8656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** What JSON can hold. */
                       
                                                                                                  

/**
 * Writes JSON with sorted keys and no white space, so that equal values give equal bytes
 * (the subset of RFC 8785 that integers, strings, booleans, lists and maps need).
 * @param value any value that JSON can hold; keys whose value is undefined are left out
 * @returns the canonical text
 * @throws TypeError for a number that is not finite and for what JSON cannot hold
 */
function canonicalJson(value         )         {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number in a record must be finite');
    return JSON.stringify(value);
  }
  // Array.from sees the holes of a sparse list, which map passes over.
  if (Array.isArray(value))
    return `[${Array.from(value, (item         ) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    if (!isPlain(value))
      throw new TypeError('a record cannot hold an instance of a class, such as a Map or a Date');
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  throw new TypeError(`a record cannot hold a ${typeof value}`);
}

/** A Map or a Date has no entries of its own: it would be written as `{}`, and its content lost in silence. */
function isPlain(value        )          {
  const prototype          = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
  );
}


/***/ }),

/***/ 45:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   nB: () => (/* binding */ learn)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1009);


/** Something that was to be learned: its value, or why it is not known. */
                                         

                           
                       
                    
 

/** A fact that could not be learned. Every gate that needs it refuses (law 7). */
                          
                        
                                                     
                        
                           
                          
 

/**
 * @param value what was learned
 * @returns the fact
 */
function known   (value   )           {
  return { known: true, value };
}

/**
 * @param error what stood in the way
 * @returns the fact that is not known
 */
function unknown(error         )          {
  if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error)) {
    return { known: false, code: error.code, message: error.message, remedy: error.remedy };
  }
  return {
    known: false,
    code: 'INTERNAL',
    message: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error),
    remedy: 'Run it again; if it stays so, report it as a fault of Waybill.',
  };
}

/**
 * Learns one fact, so that its failure does not hide the others.
 * @param signal a cancelled run ends; it does not turn into facts that are not known
 * @param learn reads it
 * @returns the fact
 * @throws the signal's reason
 */
async function learn   (signal             , learn                  )                   {
  try {
    signal.throwIfAborted();
    return known(await learn());
  } catch (error) {
    signal.throwIfAborted();
    return unknown(error);
  }
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ shortPlanName),
/* harmony export */   HN: () => (/* binding */ planDeployment),
/* harmony export */   SH: () => (/* binding */ planHash),
/* harmony export */   ux: () => (/* binding */ isNothingToDo)
/* harmony export */ });
/* unused harmony export planSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3509);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4142);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
                                                    




                                                           

/** The version of the form of a plan, which its hash covers. */
const planSchema = 'waybill.plan/1';

/** One value of desired state: what the file says now, and what it is to say. */
                                
                        
                            
                                  
                         
                                                                               
                                 
                         
 

/** What a plan would do, and from where: what people approve. */
                       
                                     
                               
                               
                                        
                                  
                             
                             
                          
                                
                         
                            
      
                                             
                        
                                                                       
                                    
                                                                                             
                                 
                                                                             
                               
    
                                                                   
                     
                                
                               
                                                                                   
           
                                                     
                                 
                          
 

/**
 * Plans a deployment. Where a run goes on with one that has written desired state already, the *from* values
 * are those that were recorded then: so the plan, its hash and its approvals stay the same (law 5).
 * @param facts what was learned
 * @returns the plan; not known where something that it needs is not
 */
function planDeployment(facts                )             {
  const { request, environment, policy, current, changes, migrations } = facts;
  const release = releaseOf(facts);
  if (!policy.known) return policy;
  if (!environment.known) return environment;
  if (!release.known) return release;
  if (!current.known) return current;
  if (!changes.known) return changes;
  if (!migrations.known) return migrations;
  if (environment.value === undefined) {
    return impossible(`the policy has no environment ${request.environment}`);
  }
  const { active, resuming } = current.value;
  const { application, commit, images } = release.value;
  return (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({
    schema: planSchema,
    application,
    environment: environment.value.name,
    kind: request.kind,
    delivery: environment.value.delivery,
    commit,
    images: images.map(({ name, repository, tag, digest }) => ({ name, repository, tag, digest })),
    changes: changes.value.map((change) => asRecorded(change, resuming)),
    migrations: { run: migrations.value, ...schemaVersions(active) },
    current: active === undefined ? null : shortOf(active),
    undoes: facts.rollback?.known === true ? (facts.rollback.value.undoes ?? null) : null,
    policy: policy.value.hash,
  });
}

/**
 * The hash that an approval is bound to: environment, release digests, the *from* values of every key,
 * migrations, current deployment, policy. Not time, run, head of the ops repository, or what gates say.
 * @param plan the plan
 * @returns the sha256 of its canonical JSON
 */
function planHash(plan      )         {
  const images = plan.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const changes = plan.changes
    .map(({ file, selector, image, before }) => (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ file, selector, image, before }))
    .sort();
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ ...plan, images, changes }));
}

/**
 * @param hash a plan's hash
 * @returns its first 12 digits: short enough for the name of a job, where an approver reads it
 */
function shortPlanName(hash        )         {
  return hash.slice('sha256:'.length, 'sha256:'.length + 12);
}

/**
 * @param plan the plan
 * @returns whether the environment runs exactly this already and no value would change
 */
function isNothingToDo(plan      )          {
  return (
    plan.current !== null &&
    plan.current.commit === plan.commit &&
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .sameImages */ .$j)(plan.current.images, plan.images) &&
    plan.changes.every(({ before, after }) => before === after)
  );
}

function releaseOf({ request, release, rollback }                )                {
  if (request.kind === 'rollback') {
    if (rollback === undefined) return impossible('what to go back to was not asked');
    return rollback.known ? (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(rollback.value.target.release) : rollback;
  }
  if (!release.known) return release;
  return release.value === undefined
    ? impossible('the ledger has no release of the commit')
    : (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(release.value.release);
}

function asRecorded(change               , resuming                              )                {
  const recorded = resuming === undefined ? undefined : (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(resuming, 'desired');
  const made = recorded?.changes.find(
    ({ file, selector }) => file === change.file && selector === change.selector,
  );
  const isWritten = made?.after === change.after && change.before === change.after;
  return made !== undefined && isWritten ? { ...change, before: made.before } : change;
}

/** What the last deployment left; `to` is known only where an engine can tell it beforehand. */
function schemaVersions(active                              )                                    {
  if (active === undefined) return { from: null, to: null };
  const migration =
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(active, 'rolling-out')?.migration ??
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(active, 'desired')?.migration;
  return { from: migration?.versionAfter ?? null, to: null };
}

function shortOf(active                  )                               {
  const images = active.release.images.map(({ name, digest }) => ({ name, digest }));
  return { deployment: active.id, commit: active.commit, images };
}

function impossible(problem        )          {
  return (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(
    (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .gateError */ .e)('PLAN_IMPOSSIBLE', {
      message: `Expected enough facts to plan; ${problem}.`,
      remedy: 'See what the gates say.',
    }),
  );
}


/***/ }),

/***/ 7377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ waybillAuthor),
/* harmony export */   d: () => (/* binding */ commitMessage)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5363);

                                           
                                                                

/**
 * The message of a desired-state commit. Its trailers make the trace work from git alone (design, section 4).
 * @param record the deployment
 * @param changes what the commit changes
 */
function commitMessage(record                  , changes                   )         {
  const files = [...new Set(changes.map(({ file }) => file))];
  return [
    `${record.environment}: ${record.application} ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .releaseTag */ .aF)(record.commit).slice(0, 16)}`,
    '',
    ...files.map((file) => `Changes ${file}.`),
    '',
    `Waybill-Application: ${record.application}`,
    `Waybill-Environment: ${record.environment}`,
    `Waybill-Release: ${record.commit}`,
    `Waybill-Deployment: ${record.id}`,
    ...record.release.images.map(({ name, digest }) => `Waybill-Digest: ${name}@${digest}`),
    '',
  ].join('\n');
}

/** @returns the author of what Waybill writes on behalf of a run */
function waybillAuthor(owner       )         {
  return {
    name: owner.actor,
    email: `${owner.actor.replace(/[^A-Za-z0-9._-]/g, '-')}@waybill.invalid`,
  };
}


/***/ }),

/***/ 6531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ desiredChange)
/* harmony export */ });
/* unused harmony export statedValues */
/* harmony import */ var _waybill_desired_state__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4299);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4117);
                                                   
                                             

                                              


/** Reads a file of the ops repository at one commit; undefined where it is not there. */
                                                                         

/** What has to be written so that an environment's files name a release. */
                                
                                
                                                  
                                   
                                      
 

/**
 * Works out what an environment's files have to say: the *intent* that is applied again whenever the ops
 * repository has moved (law 4).
 * @param environment whose files
 * @param release whose digests
 * @param readFile reads the ops repository at the commit that the change will stand on
 * @throws DESIRED_STATE_* where a file is missing or cannot be edited safely
 */
async function desiredChange(
  environment             ,
  release         ,
  readFile          ,
)                         {
  const files = new Map                    ();
  const changes           = [];
  for (const { file, format, images } of environment.desiredState) {
    const bytes = files.get(file) ?? (await readFile(file));
    if (bytes === undefined) throw fileMissing(file, environment.name);
    const edits = Object.entries(images).map(([name, selector]) => ({
      selector,
      ...imageOf(release, name, environment.name),
    }));
    const edited = (0,_waybill_desired_state__WEBPACK_IMPORTED_MODULE_0__/* .editDesiredState */ .y)(format, bytes, edits, file);
    if (edited.changes.length === 0) continue;
    files.set(file, edited.bytes);
    for (const { selector, before, after } of edited.changes) {
      changes.push({ file, selector, before: before?.text ?? null, after: after.text });
    }
  }
  return { files, changes };
}

/**
 * @param environment whose files
 * @param readFile reads the ops repository at one commit
 * @returns what the files say now, by `file selector`: what a conflict is measured by
 */
async function statedValues(
  environment             ,
  readFile          ,
)                                              {
  const values = new Map                       ();
  for (const { file, format, images } of environment.desiredState) {
    const bytes = await readFile(file);
    if (bytes === undefined) throw fileMissing(file, environment.name);
    const stated = readDesiredState(format, bytes, Object.values(images), file);
    for (const selector of Object.values(images)) {
      values.set(`${file} ${selector}`, stated.get(selector)?.text ?? null);
    }
  }
  return values;
}

function imageOf(
  release         ,
  name        ,
  environment        ,
)                                                      {
  const image = release.images.find((candidate) => candidate.name === name);
  if (image !== undefined)
    return { repository: image.repository, tag: image.tag, digest: image.digest };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .stageError */ .vH)('DESIRED_STATE_IMAGE_UNKNOWN', {
    message: `Expected the release of ${release.commit.slice(0, 12)} to have an image ${name}, which desired state of ${environment} names; it has ${release.images.map((other) => other.name).join(', ')}.`,
    remedy: 'Name images of the release under `desired-state` of the environment.',
    facts: { image: name, environment },
  });
}

function fileMissing(file        , environment        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .stageError */ .vH)('DESIRED_STATE_FILE_MISSING', {
    message: `Expected the file ${file} in the ops repository, which the policy names for ${environment}; found none.`,
    remedy:
      'Commit the file with what the environment runs now (an empty dotenv file will do for the first time).',
    facts: { file, environment },
    location: { file },
  });
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
