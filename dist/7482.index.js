(function (exports, __distFolder) {'use strict';
exports.ids = [7482];
exports.modules = {

/***/ 97482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ desiredStateStep)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(50141);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/advance-deployment.js
var advance_deployment = __webpack_require__(24599);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/commit-by-forge.js
var commit_by_forge = __webpack_require__(13543);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/desired-change.js
var desired_change = __webpack_require__(66531);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/commit-message.js
var commit_message = __webpack_require__(57377);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 1 modules
var src_connections = __webpack_require__(8069);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 10 modules
var ledger_connection = __webpack_require__(86188);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/plan.js
var src_plan = __webpack_require__(78508);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/trailers.js
var src_trailers = __webpack_require__(55196);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/named-release.js


                                                        

/** A full commit id: a tag `sha-<id>` or a value that holds it; never a part of a digest. */
const commitPattern = /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/g;

/**
 * Says which release a value of desired state names.
 * @param stated the value: `registry/app:sha-<40 hex>@sha256:…`, a digest alone, a text
 * @param recent commits of the ops repository, the newest first, where a digest may be looked up
 * @param application whose releases count
 * @returns its commit: by the tag, else by the trailers of the commit that brought the digest; undefined where neither
 *   tells, or the value names several
 */
function releaseNamedBy(
  stated        ,
  recent                        ,
  application        ,
)                        {
  const named = new Set(stated.match(commitPattern) ?? []);
  if (named.size > 1) return undefined;
  const [only] = named;
  if (only !== undefined) return vocabulary/* commitShaSchema */.jr.parse(only);
  const digest = /sha256:[0-9a-f]{64}/.exec(stated)?.[0];
  if (digest === undefined) return undefined;
  for (const { message } of recent) {
    const trailers = (0,src_trailers/* listTrailers */.VK)(message);
    const says = (key        )                     => trailers.find(([name]) => name === key)?.[1];
    const brought = trailers.some(
      ([name, value]) => name === 'Waybill-Digest' && value.endsWith(`@${digest}`),
    );
    if (!brought || says('Waybill-Application') !== application) continue;
    const release = vocabulary/* commitShaSchema */.jr.safeParse(says('Waybill-Release'));
    return release.success ? release.data : undefined;
  }
  return undefined;
}

/**
 * @param release a release's commit
 * @param place whose application and environment
 * @param recent commits of the ops repository, the newest first
 * @returns the commit that wrote the release there, and the deployment that it names; undefined where none of them did
 */
function writerOf(
  release        ,
  { application, environment }                                                       ,
  recent                        ,
)                                                                                      {
  const found = recent.find(
    ({ trailers }) =>
      trailers.get('Waybill-Release') === release &&
      trailers.get('Waybill-Application') === application &&
      trailers.get('Waybill-Environment') === environment,
  );
  return found && { commit: found.sha, deployment: found.trailers.get('Waybill-Deployment') };
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/records.js
var records = __webpack_require__(27970);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/planned-values.js
                                               

                                                
                                                                             




/** What tells which of two releases is the newer one. */
                               
                                                                                                    
                                                                                     
                                                                                                                 
                                                                
 

/** A value that says something else than this deployment would write. */
                    
                          
                                                                         
                                  
                                             
                          
                                         
                              
 

/**
 * Holds a change against the plan that was checked and approved, and against what desired state says on the head that
 * was read now (law 4). The head of the ops repository may move freely. Where a value of ours names a newer release,
 * ours is superseded; where it was set to an older one since the plan, ours wins; what cannot be told is a conflict.
 * Only a rollback may go behind a newer release, and it still does not overwrite what changed since its plan.
 * @param record the deployment, whose request names the plan's hash
 * @param plan the plan, as record-deployment gave it
 * @param changes what would be written on the head that was read now
 * @param releases tells releases and their order
 * @throws DESIRED_STATE_SUPERSEDED, VALUE_CHANGED naming the value, DEPLOYMENT_MISMATCH where the plan is not the
 *   record's
 */
async function requirePlannedValues(
  record                  ,
  plan      ,
  changes                   ,
  releases              ,
)                {
  requirePlanOf(record, plan);
  const standings             = [];
  for (const change of changes) {
    const planned = plan.changes.find(
      ({ file, selector }) => file === change.file && selector === change.selector,
    );
    const before = planned?.before ?? null;
    const moved = planned?.before !== change.before;
    if (!goesBack(record))
      standings.push({
        ...(await standingOf(record, change, moved, releases)),
        planned: before,
      });
    else if (moved) throw valueChanged(record, change, before);
  }
  // First of all: a newer release explains every other value that changed with it.
  const newer = standings.find(({ order }) => order === 'older');
  if (newer !== undefined) throw await superseded(record, newer, releases);
  for (const { change, planned, moved, order } of standings)
    if (moved && order !== 'newer' && order !== 'same') throw valueChanged(record, change, planned);
}

function requirePlanOf(record                  , plan      )       {
  const { planHash: recorded } = (0,records/* requestOf */.f)(record);
  const given = (0,src_plan/* planHash */.SH)(plan);
  if (given === recorded) return;
  throw (0,error_codes/* stageError */.vH)('DEPLOYMENT_MISMATCH', {
    message: `Expected the plan ${recorded}, under which the deployment ${record.id} was started; found the plan ${given}.`,
    remedy: 'Give the output `plan` of record-deployment (operation start) of this job.',
    facts: { deployment: record.id, expected: recorded, found: given },
  });
}

/** An emergency that takes something back is a way back as well. */
function goesBack(record                  )          {
  const { kind, undoes } = (0,records/* requestOf */.f)(record);
  return kind === 'rollback' || (kind === 'emergency' && undoes !== undefined);
}

async function standingOf(
  record                  ,
  change        ,
  moved         ,
  { order, recentCommits }              ,
)                                     {
  const stated = change.before ?? '';
  // What the plan saw was approved: only a release that it names itself can forbid the change.
  const commit = releaseNamedBy(stated, moved ? await recentCommits() : [], record.application);
  if (commit === undefined) return { change, moved, commit, order: 'unknown' };
  if (commit !== record.commit)
    return { change, moved, commit, order: await order(record.commit, commit) };
  // Our own release, set by somebody else: without a digest, or with ours. Another digest would be another build.
  const digest = /sha256:[0-9a-f]{64}/.exec(stated)?.[0];
  const isOurs = digest === undefined || change.after.includes(digest);
  return { change, moved, commit, order: isOurs ? 'same' : 'unknown' };
}

async function superseded(
  record                  ,
  { change, commit }          ,
  { recentCommits }              ,
)                 {
  const { file, selector } = change;
  const newer = String(commit);
  const writer = writerOf(newer, record, await recentCommits());
  return (0,error_codes/* stageError */.vH)('DESIRED_STATE_SUPERSEDED', {
    message: `Expected ${selector} in ${file} to name a release that is older than ${record.commit}; it names ${newer}, which is newer${writer === undefined ? '' : ` (commit ${writer.commit.slice(0, 12)} of the ops repository)`}.`,
    remedy:
      'Nothing is to be done: the newer release is the one to run, and nothing was written. To go back on purpose, start a rollback.',
    facts: {
      deployment: record.id,
      environment: record.environment,
      commit: record.commit,
      newer,
      file,
      selector,
      ...(writer?.deployment === undefined ? {} : { by: writer.deployment }),
    },
  });
}

function valueChanged(record                  , change        , planned               )        {
  const { file, selector, before } = change;
  return (0,error_codes/* stageError */.vH)('VALUE_CHANGED', {
    message: `Expected ${selector} in ${file} to say ${planned ?? 'nothing'} until this deployment changes it; meanwhile it says ${before ?? 'nothing'}.`,
    remedy:
      'Somebody else changed the same value: look at their change, and start the promotion again.',
    facts: { deployment: record.id, file, selector },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/render-check.js
var render_check = __webpack_require__(39067);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/written-before.js
var written_before = __webpack_require__(64915);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/desired-intent.js
                                               
                                          
                                                                                        
                                                                


                                                                 






/** The branch at one commit, as a change looks at it. */
                                                                             

/** What came of looking at the branch. */
                                 
                                              
                            
                                                                      
                                      
                                                                     
                                            
 

/** A deployment's change of desired state, as a function of where the branch stands (law 4). */
                                
                    
                       
                                    
     
                                                       
                                                                                      
     
                                                               
                                                                              
                                         
                                  
 

/**
 * Prepares a deployment's change of desired state, and looks at what it renders to where the branch stands now.
 * @param context environment, release, ledger
 * @param git the ops repository
 * @param branch its branch with desired state
 * @param record the deployment, and the plan that is carried out
 * @throws RENDER_*, MANIFEST_*, TOOL_*, and what editing and reading throw
 */
async function desiredIntent(
  context                   ,
  git               ,
  branch        ,
  { record, plan }                                                            ,
)                         {
  const { environment, release, connections } = context;
  const ref = `refs/heads/${branch}`;
  const ledgerHead = await context.seen.head();
  const rendering = await (0,render_check/* renderCheck */.d)(context);
  if (rendering !== undefined) await (0,render_check/* requireGoodAt */.O)(rendering, context, git, await git.readRef(ref));
  let attempts = 0;
  let outcome                 = { changed: false, changes: [], writtenAs: undefined };
  const apply = async ({ head, readFile, readEntries }            )                         => {
    attempts += 1;
    const { files, changes } = await (0,desired_change/* desiredChange */.NW)(environment, release, readFile);
    const before = files.size > 0 ? undefined : await recordable(context, git, head, record);
    outcome = before ?? { changed: files.size > 0, changes, writtenAs: undefined };
    await requirePlannedValues(record, plan, changes, {
      order: (0,ledger_connection/* commitOrderOf */.TZ)(connections),
      recentCommits: (0,src_connections.once)(async () => recentCommits(git, head)),
    });
    if (files.size === 0) return { kind: 'unchanged' };
    await rendering?.requireGood(readEntries, files);
    return {
      kind: 'commit',
      files,
      message: (0,commit_message/* commitMessage */.df)(record, changes, ledgerHead),
      author: (0,commit_message/* commitAuthor */.lh)(connections.settings),
    };
  };
  return {
    ref,
    files: environment.desiredState.map(({ file }) => file),
    apply,
    outcome: () => outcome,
    attempts: () => attempts,
  };
}

/** What a run before this one wrote without recording it. */
async function recordable(
  { environment, release }                   ,
  git               ,
  head                       ,
  record                  ,
)                                      {
  const found = head === undefined ? undefined : await (0,written_before/* writtenBefore */.T)(git, head, record.id);
  if (found === undefined) return undefined;
  const { changes } = await (0,desired_change/* desiredChange */.NW)(environment, release, (path) =>
    git.readFile(found.parent, path, { lazy: true }),
  );
  return { changed: false, changes, writtenAs: found.commit };
}

/** As far back as somebody may have written since the plan was made. */
async function recentCommits(
  git               ,
  head                       ,
)                                  {
  return head === undefined ? [] : await git.recentCommits(head, 100);
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(99651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/migration-follows.js
var migration_follows = __webpack_require__(19599);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/migration-outcome.js
var migration_outcome = __webpack_require__(98853);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var policy = __webpack_require__(78894);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/startup-migration/startup-step.js
var startup_step = __webpack_require__(52313);
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
  const when = (0,policy/* migrationsFor */.jA)(context.environment, context.config);
  // The controller starts it once desired state is written: run-migrator follows it then, also on a rollback.
  if (when === 'after') return [];
  if ((0,records/* requestOf */.f)(record).kind === 'rollback')
    return skipped('a rollback brings back an image, never a schema');
  if (when === 'none') {
    return skipped('nothing is migrated before the rollout of this environment');
  }
  if (migration === undefined) {
    throw (0,error_codes/* stageError */.vH)('DEPLOYMENT_INCOMPLETE', {
      message: `Expected the evidence of run-migrator, since ${record.environment} is ${when === 'startup' ? 'migrated when the application starts, and whether it can is seen before' : 'migrated before its rollout'}; found none.`,
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
  const { migrations } = context.config;
  if (when === 'startup' && migrations?.engine === 'startup')
    return (0,src_record/* phasesOf */.I$)(record).includes('migrating')
      ? []
      : [(0,startup_step/* startupStep */._)(migrations, migration.versionBefore)];
  return skipped(
    `the schema has the version ${migration.versionAfter ?? 'that is needed'} already`,
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/desired-state.js + 7 modules
var desired_state = __webpack_require__(3355);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/observed-desired-state.js
                                                   


                                                  
                                              



/** How long an automation is waited for where nothing is said: a few of its usual intervals. */
const usualWait = 15 * 60_000;

/** How far back the commit that brought the values is looked for. */
const searchedCommits = 100;

/** Where desired state is watched. */
                                
                              
                    
                       
                                    
                            
                               
                              
                                     
 

/** A commit of somebody else that holds the release. */
                                       
                                                                                                      
                             
                                            
 

/** One value of desired state, and whether it names the release. */
                                
                        
                            
                                    
                            
                          
 

/**
 * Waits until the cluster's own image automation has written the release into desired state (delivery
 * `external`): nothing is written here, its commit is the evidence. A value names the release when it has the image's
 * repository and digest; without a digest the release's tag does, which only the claimed digest ever gets (law 1).
 * @param place repository, branch, environment and release
 * @throws DESIRED_STATE_NOT_OBSERVED at the deadline with what each value said last, DESIRED_STATE_* and GIT_*
 */
async function observeDesiredState(place               )                                {
  const allowed = place.waitMilliseconds ?? usualWait;
  const startedAt = time/* systemClock */.ml.now();
  let seen                       ;
  let values                           = [];
  for (let pause = 1000; ; pause = Math.min(pause * 1.5, 15_000)) {
    const head = await place.git.readRef(place.ref);
    if (head !== undefined && head !== seen) {
      values = await statedIn(place, head);
      if (values.every(({ named }) => named))
        return { commit: await broughtBy(place, head, values), values };
      seen = head;
    }
    const elapsed = time/* systemClock */.ml.now() - startedAt;
    if (elapsed >= allowed) throw notObserved(place, values, elapsed);
    place.progress.waiting(
      `the automation's commit on ${place.ref}; ${describe(values)} (${(0,time/* formatDuration */.a3)(allowed - elapsed)} left)`,
    );
    await (0,cancellation/* sleep */.yy)(Math.min(pause * (0.8 + 0.4 * Math.random()), allowed - elapsed), place.signal);
  }
}

/**
 * @param values what was observed
 * @param planned what each value said when the plan was made, by `file selector`
 * @returns the values that the automation changed, in the record's form
 */
function observedChanges(
  values                          ,
  planned                                                   ,
)           {
  return values.flatMap(({ file, selector, says }) => {
    const before = planned(file, selector);
    return says === undefined || says === before ? [] : [{ file, selector, before, after: says }];
  });
}

async function statedIn(
  { git, environment, release }               ,
  commit           ,
)                                    {
  const files = await Promise.all(
    environment.desiredState.map(async ({ file, format, images }) => {
      const bytes = await git.readFile(commit, file, { lazy: true });
      if (bytes === undefined) throw (0,desired_change/* fileMissing */.tO)(file, environment.name);
      const stated = (0,desired_state/* readDesiredState */.gQ)(format, bytes, Object.values(images), file);
      return Object.entries(images).map(([name, selector])                => {
        const image = (0,desired_change/* imageOf */.dT)(release, name, environment.name);
        const found = stated.get(selector);
        return {
          ...{ file, selector, says: found?.text },
          expected: `${image.repository}:${image.tag}@${image.digest}`,
          named: names(found, image),
        };
      });
    }),
  );
  return files.flat();
}

function names(
  stated                         ,
  image                                                                                ,
)          {
  if (stated === undefined) return false;
  if (stated.repository !== undefined && stated.repository !== image.repository) return false;
  return stated.digest === undefined ? stated.tag === image.tag : stated.digest === image.digest;
}

/** The newest commit that changed one of the files: from then on they name the release. */
async function broughtBy(
  { git }               ,
  head           ,
  values                          ,
)                     {
  const files = new Set(values.map(({ file }) => file));
  for await (const { commit, files: changed } of git.fileHistory(head, searchedCommits))
    if (changed.some(({ path }) => files.has(path))) return commit;
  return head;
}

function notObserved(
  { environment, ref, release }               ,
  values                          ,
  elapsed        ,
)        {
  const name = environment.name;
  return (0,error_codes/* stageError */.vH)('DESIRED_STATE_NOT_OBSERVED', {
    message: `Expected the image automation of ${name} to write the release ${release.commit.slice(0, 12)} to ${ref} within ${(0,time/* formatDuration */.a3)(elapsed)}; ${describe(values)}.`,
    remedy:
      'See whether the automation runs and whether its policy selects this tag (Flux: `flux get image policy`), and start the promotion again, with a longer `automation-wait` where its interval is longer.',
    facts: {
      environment: name,
      ref,
      missing: values
        .filter(({ named }) => !named)
        .map(({ file, selector, expected }) => `${file} ${selector} ${expected}`),
    },
  });
}

function describe(values                          )         {
  const missing = values.filter(({ named }) => !named);
  return missing.length === 0
    ? 'the branch was not seen yet'
    : missing
        .map(({ file, selector, says }) => `${selector} in ${file} says ${says ?? 'nothing'}`)
        .join(', ');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/observe-desired-state.js







                                                                                       

/**
 * Delivery `external`: waits for the commit of the cluster's own image automation, and records it as desired
 * state. Nothing is written to the ops repository but the ledger's transition.
 * @param context what the step knows
 * @param request environment, commit, deployment, plan, how long to wait
 * @throws DELIVERY_UNSUPPORTED for what an automation cannot do, DESIRED_STATE_NOT_OBSERVED, DEPLOYMENT_NOT_HELD
 */
async function observedDesiredStateStep(
  context                   ,
  request                     ,
)                            {
  requireObservable(context);
  const { connections, environment, release, ledger } = context;
  const { record, fence } = await (0,deployment_context/* heldDeployment */.T)(context, request.deployment, context.seen);
  requireForward(context, (0,records/* requestOf */.f)(record).kind);
  const [git, { ops }] = await Promise.all([connections.opsGit(), connections.names()]);
  const ref = `refs/heads/${ops.branch}`;
  const { signal, progress } = connections.settings;
  const observed = await observeDesiredState({
    ...{ git, ref, environment, release, signal, progress },
    ...(request.waitMilliseconds === undefined
      ? {}
      : { waitMilliseconds: request.waitMilliseconds }),
  });
  const changes = observedChanges(
    observed.values,
    (file, selector) =>
      request.plan.changes.find((it) => it.file === file && it.selector === selector)?.before ??
      null,
  );
  const step = {
    ...{ changed: false, opsCommit: observed.commit, changes, attempts: 0 },
    migrationFollows: (0,migration_follows/* migrationFollows */.B)(context, record),
  };
  if ((0,src_record/* phasesOf */.I$)(record).includes('desired')) return step;
  await fence();
  await ledger.advance(record.id, [
    desired(git.url, ref, observed, changes),
    ...(await (0,migration_follows/* migratingElsewhere */.x)(
      context,
      record,
      'nothing is migrated where an automation writes desired state',
    )),
  ]);
  return step;
}

function desired(
  repository        ,
  ref        ,
  { commit }                      ,
  changes                             ,
)                 {
  return {
    to: 'desired',
    evidence: {
      phase: 'desired',
      state: { kind: 'commit', repository, ref, commit },
      changes: [...changes],
    },
  };
}

/** The automation acts as soon as it sees the image: there is no moment between, in which we could migrate. */
function requireObservable({ environment, config }                   )       {
  if ((0,policy/* migrationsFor */.jA)(environment, config) !== 'before') return;
  throw (0,error_codes/* stageError */.vH)('DELIVERY_UNSUPPORTED', {
    message: `Expected no migration before the rollout of ${environment.name}: an image automation writes its desired state as soon as it sees the image.`,
    remedy:
      'Set `migrations: none` for the environment and migrate by a hook of the controller, or use `delivery: direct`.',
    facts: { environment: environment.name },
  });
}

/** An automation goes to the newest image that its policy selects: nothing here can make it go back. */
function requireForward({ environment }                   , kind        )       {
  if (kind !== 'rollback') return;
  throw (0,error_codes/* stageError */.vH)('DELIVERY_UNSUPPORTED', {
    message: `Expected an environment whose desired state Waybill writes; ${environment.name} is written by an image automation, which would write the newer image again.`,
    remedy:
      'Suspend the automation (Flux: `flux suspend image update`), set `delivery: direct` for the environment, and start the rollback again; or revert the commit and publish a new release.',
    facts: { environment: environment.name },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/update-desired-state.js

                                          
                                                                            


                                                     








                                                                 


/** What update-desired-state works on. */
                                      
                               
                             
                              
                                                        
                                      
                      
                                                                                                      
                                     
 

/** What was written. */
                                   
                                                                  
                            
                                                                       
                                
                                      
                            
                                                                                
                                     
 

/**
 * Writes the release's digests into the environment's files and `desired` into the ledger: in one atomic push, or, where
 * the forge is to commit, one after the other. Where the ops repository moves meanwhile, the intent is applied again on
 * its new head.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, what the migrator left
 * @throws DELIVERY_UNSUPPORTED, DESIRED_STATE_SUPERSEDED, VALUE_CHANGED, DEPLOYMENT_NOT_HELD, COMMIT_API_UNSUPPORTED,
 *   DESIRED_STATE_*, RENDER_*, MANIFEST_*, TOOL_*, GIT_*, FORGE_*
 */
async function desiredStateStep(
  connections             ,
  request                     ,
)                            {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, request.environment, request.commit);
  if (context.environment.delivery === 'external')
    return await observedDesiredStateStep(context, request);
  requireDirect(context);
  const held = await (0,deployment_context/* heldDeployment */.T)(context, request.deployment, context.seen);
  const { record } = held;
  const phase = (0,src_record/* phaseOf */.hU)(record);
  if ((0,src_record/* phasesOf */.I$)(record).includes('desired') || (0,phases/* isActive */.$m)(phase) || (0,phases/* isEnd */.uV)(phase))
    return {
      ...(await alreadyDesired(context)),
      migrationFollows: (0,migration_follows/* migrationFollows */.B)(context, record),
    };
  const before = migrationSteps(context, record, request);
  const { ops } = await connections.names();
  const git = await connections.opsGit();
  const intent = await desiredIntent(context, git, ops.branch, { record, plan: request.plan });
  // Whether it is still held is asked with the write itself: by the push, or by the fence of the forge's commit.
  if (held.lock === undefined) await held.fence();
  const write = connections.settings.commitThrough === 'api' ? writeByForge : writeByPush;
  const opsCommit = await write(context, git, { held, intent }, (commit) => [
    ...before,
    { to: 'desired', evidence: evidenceOf(context, request, git.url, intent, commit) },
  ]);
  const { changed, changes } = intent.outcome();
  return {
    ...{ changed, opsCommit, changes: changed ? changes : [], attempts: intent.attempts() },
    migrationFollows: (0,migration_follows/* migrationFollows */.B)(context, record),
  };
}

/** The transitions, whose evidence names a commit that may be made with them. */
                                                               
                                                                       

/** A deployment that this run may act for, and what it is to change. */
                   
                                
                                 
 

/** Desired state and transition land together, or not at all. */
async function writeByPush(
  { ledger }                   ,
  _git               ,
  { held, intent }         ,
  steps         ,
)                     {
  const { ref, files, apply } = intent;
  const commitOf           = (commits) =>
    intent.outcome().writtenAs ?? vocabulary/* commitShaSchema */.jr.parse(commits.get(ref));
  const companion            = { ref, lazy: true, files, apply };
  const advanced = await ledger.advance(held.record.id, steps(commitOf), {
    companions: [companion],
  });
  return commitOf(advanced.commits);
}

/**
 * The forge commits, and the ledger is pushed after it. What an atomic push would have asked is asked before; a run that
 * is killed between both is gone on with by the commit's trailers.
 */
async function writeByForge(
  { ledger, connections }                   ,
  git               ,
  { held, intent }         ,
  steps         ,
)                     {
  const { record, fence } = held;
  const { files, ref } = intent;
  const { signal } = connections.settings;
  const forge = await connections.fenced(fence).opsForge();
  const apply = async (view            )                         => {
    await (0,advance_deployment/* requireNewest */["if"])(await ledger.now(), record, (0,ledger_connection/* commitOrderOf */.TZ)(connections));
    return await intent.apply(view);
  };
  const branch = ref.slice('refs/heads/'.length);
  const made = await (0,commit_by_forge/* commitByForge */.kV)({ git, forge, branch, files, apply, signal });
  const commit = intent.outcome().writtenAs ?? made;
  await ledger.advance(
    record.id,
    steps(() => commit),
  );
  return commit;
}

function evidenceOf(
  { config }                   ,
  { migration }                     ,
  repository        ,
  intent               ,
  commitOf          ,
)                             {
  const outcome = migration === undefined ? undefined : (0,migration_outcome/* migrationOutcome */.P)(migration, config);
  return (commits) => ({
    phase: 'desired',
    state: { kind: 'commit', repository, ref: intent.ref, commit: commitOf(commits) },
    changes: [...intent.outcome().changes],
    ...(outcome === undefined ? {} : { migration: outcome }),
  });
}

function requireDirect(context                   )       {
  const { delivery, name } = context.environment;
  if (delivery === 'direct') return;
  throw (0,error_codes/* stageError */.vH)('DELIVERY_UNSUPPORTED', {
    message: `Expected ${name} to be delivered by direct commits, found delivery \`${delivery}\`.`,
    remedy:
      delivery === 'pull-request'
        ? 'Use open-ops-pr for this environment.'
        : 'This version writes desired state by direct commits and by pull requests, or sees an automation write it; set `delivery` of the environment to one of them.',
    facts: { environment: name, delivery },
  });
}

/** A run before this one wrote it: nothing is written again, and somebody's later change is not undone silently. */
async function alreadyDesired(
  context                   ,
)                                                      {
  const { connections, environment, release } = context;
  const { ops } = await connections.names();
  const git = await connections.opsGit();
  const head = vocabulary/* commitShaSchema */.jr.parse(await git.readRef(`refs/heads/${ops.branch}`));
  await git.bringFiles(
    head,
    environment.desiredState.map(({ file }) => file),
  );
  const { changes } = await (0,desired_change/* desiredChange */.NW)(environment, release, (path) =>
    git.readFile(head, path, { lazy: true }),
  );
  if (changes.length === 0) return { changed: false, opsCommit: head, changes: [], attempts: 0 };
  throw (0,error_codes/* stageError */.vH)('DESIRED_STATE_OVERWRITTEN', {
    message: `Expected desired state of ${environment.name} to say what this deployment wrote; ${changes.map(({ file, selector, before }) => `${selector} in ${file} says ${before ?? 'nothing'}`).join(', ')}.`,
    remedy: 'Find out who changed it (git log of the file), and start the promotion again.',
    facts: { environment: environment.name, commit: head },
  });
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
