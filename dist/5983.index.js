(function (exports, __distFolder) {'use strict';
exports.ids = [5983,5611];
exports.modules = {

/***/ 15611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openCluster: () => (/* binding */ openCluster)
/* harmony export */ });
/* unused harmony export usualAccess */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44117);



                                                                  
                                                                   


/**
 * Connects with the cluster that the settings name, or the one that kubectl would take.
 * @param settings how it is reached
 * @returns the cluster
 * @throws CLUSTER_UNDECLARED, and what connecting throws
 */
async function openCluster(settings                    )                   {
  const { connectCluster } = await __webpack_require__.e(/* import() */ 9847).then(__webpack_require__.bind(__webpack_require__, 19847));
  return await connectCluster(settings.cluster ?? (await usualAccess(process.env)), {
    signal: settings.signal,
    ...(settings.mask === undefined ? {} : { mask: settings.mask }),
  });
}

/**
 * The places where kubectl looks, in its order (its documentation, "Organizing Cluster Access Using kubeconfig
 * Files"; the service account where it runs in a pod).
 * @param environment of this process
 * @returns the first that is there
 * @throws CLUSTER_UNDECLARED
 */
async function usualAccess(environment                   )                         {
  const named = (environment['KUBECONFIG'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((path) => path !== '');
  const [first, ...others] = named;
  if (others.length > 0)
    throw undeclared(`KUBECONFIG names ${String(named.length)} files, which are not merged here`);
  if (first !== undefined) return { kind: 'file', path: first };
  const usual = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.kube', 'config');
  if (await isThere(usual)) return { kind: 'file', path: usual };
  if ((environment['KUBERNETES_SERVICE_HOST'] ?? '') !== '') return { kind: 'in-cluster' };
  throw undeclared(
    'there is no input, no KUBECONFIG, no ~/.kube/config, and this is no pod of a cluster',
  );
}

async function isThere(path        )                   {
  return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(
    () => true,
    () => false,
  );
}

function undeclared(found        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .stageError */ .vH)('CLUSTER_UNDECLARED', {
    message: `Expected to be told how the environment's cluster is reached; ${found}.`,
    remedy:
      'Give `kubeconfig`, `kubeconfig-file` or `cluster-server`, or let a step before set KUBECONFIG to one file.',
  });
}


/***/ }),

/***/ 59155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   wM: () => (/* binding */ openEmergency),
/* harmony export */   xX: () => (/* binding */ emergencyRequest)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81009);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86188);
/* harmony import */ var _steps_await_ready_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28149);

             
                       
                    
                    
         
                         

                                                                  


/** What a person brings to an environment past desired state, and why. */
                                    
                               
                                                                                      
                             
                          
 

/** What was seen of it afterwards. */
                                                           

/** How long the environment is looked at: a person waits, and what is not seen is recorded as not seen. */
const lookMilliseconds = 15_000;

/**
 * @param context the environment and the release
 * @param question who asks for it is the run's actor
 * @returns the request for the ledger. What it takes back is named where the release is not newer: by history and never
 *   by dates; what cannot be placed is taken for a way back, so that what it replaces is held
 */
async function emergencyRequest(
  context                   ,
  { environment, reason }                   ,
)                             {
  const { connections, ledger, release } = context;
  const images = release.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const { application, commit } = release;
  const plan = { schema: 'waybill.emergency/1', application, environment, commit, images };
  const undoes = await takenBack(context, await ledger.environment(environment));
  return {
    ...{ environment, delivery: context.environment.delivery, kind: 'emergency', release, reason },
    planHash: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ ...plan, undoes: undoes ?? null })),
    requestedBy: connections.settings.owner.actor,
    ...(undoes === undefined ? {} : { undoes }),
  };
}

async function takenBack(
  { connections, release }                   ,
  environment                               ,
)                              {
  const standing = environment?.desired ?? environment?.active ?? undefined;
  if (standing === undefined || standing.commit === release.commit) return undefined;
  const { unreachable } = await connections.names();
  if (unreachable !== undefined) return standing.deployment;
  const git = await connections.applicationGit();
  const order = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .commitOrder */ .O2)(git, release.commit, standing.commit);
  return order === 'newer' ? undefined : standing.deployment;
}

/**
 * Looks whether the environment answers as the release: once, for a few seconds.
 * @param context the environment and the release
 * @returns the observation; or why nothing was seen, which a record says too (law 6)
 * @throws the signal's reason
 */
async function look(context                   )                {
  const { connections, environment, release } = context;
  try {
    const { identity, firstReadyAt } = await (0,_steps_await_ready_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitReadyStep */ .Q)(connections, {
      environment: environment.name,
      commit: release.commit,
      timeoutMilliseconds: lookMilliseconds,
    });
    const { where: subject, seen: value } = identity;
    return { observations: [{ subject, at: firstReadyAt, value }] };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .isWaybillError */ .xS)(error)) throw error;
    return { unseen: `${error.code}: ${error.message}`.slice(0, 4000) };
  }
}

/**
 * @param ledger the records
 * @param environment its name
 * @returns the emergency that is open there
 */
async function openEmergency(
  ledger                                            ,
  environment        ,
)                                                     {
  const pointer = (await ledger.environment(environment))?.emergency;
  return pointer === undefined ? undefined : await ledger.deployment(pointer.deployment);
}


/***/ }),

/***/ 90594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrateByJob: () => (/* binding */ migrateByJob)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var effect = __webpack_require__(31914);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var object = __webpack_require__(49153);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/error-codes.js
var error_codes = __webpack_require__(16807);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/kubernetes/clean-up-job.js
var clean_up_job = __webpack_require__(36456);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/kubernetes/job-state.js
var job_state = __webpack_require__(52272);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/kubernetes/refused-pods.js


                                                                

/** How long a Job may be without a pod before anybody asks why; how often; and how long a refusal may stand. */
const askAfter = 5_000;
const askEvery = 5_000;
const grace = 30_000;

/** Why no pod of a Job was made. */
                                             
                                                   
                            
 

/** Asks the Job's events why it has no pod: quota and admission are told nowhere else. */
class RefusedPods {
           #context            ;
           #since        ;
  #askedAt = 0;
  #message                    ;
  #refusedSince = 0;

  constructor(context            ) {
    this.#context = context;
    this.#since = context.now();
  }

  /**
   * @param job the Job as it is now
   * @param pods how many pods it has had
   * @returns what keeps its pods away; undefined where nothing is known to
   */
  async look(job                              , pods        )                               {
    const now = this.#context.now();
    if (job === undefined || pods > 0 || (0,job_state/* jobState */.d)(job).kind !== 'running') return undefined;
    if (now - this.#since < askAfter) return undefined;
    if (now - this.#askedAt >= askEvery) {
      this.#askedAt = now;
      const message = await this.#ask(job);
      if (message === undefined || this.#message === undefined) this.#refusedSince = now;
      this.#message = message;
    }
    if (this.#message === undefined) return undefined;
    const isQuota = this.#message.includes('exceeded quota');
    return {
      reason: isQuota ? 'QuotaExceeded' : 'AdmissionDenied',
      message: this.#message,
      isFinal: now - this.#refusedSince >= grace,
    };
  }

  /** Events are a help: who may not read them learns less, and is not refused. */
  async #ask(job                  )                              {
    const { cluster, signal } = this.#context;
    const uid = (0,object/* textAt */.$6)(job.metadata, 'uid') ?? '';
    try {
      const { objects } = await cluster.list(
        {
          apiVersion: 'v1',
          kind: 'Event',
          ...(job.namespace === undefined ? {} : { namespace: job.namespace }),
          fieldSelector: `involvedObject.uid=${uid}`,
        },
        signal,
      );
      const failed = objects.filter(({ whole }) => (0,object/* textAt */.$6)(whole, 'reason') === 'FailedCreate');
      const last = failed.sort((a, b) => (seenAt(a) < seenAt(b) ? -1 : 1)).at(-1);
      return last === undefined ? undefined : (0,object/* textAt */.$6)(last.whole, 'message')?.slice(0, 500);
    } catch (error) {
      if (signal.aborted) throw error;
      return undefined;
    }
  }
}

function seenAt({ whole }                  )         {
  const times = [
    (0,object/* textAt */.$6)(whole, 'lastTimestamp'),
    (0,object/* textAt */.$6)(whole, 'eventTime'),
    (0,object/* textAt */.$6)(whole, 'series', 'lastObservedTime'),
    (0,object/* textAt */.$6)(whole, 'metadata', 'creationTimestamp'),
  ];
  return times.find((time) => time !== undefined && time !== '') ?? '';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/kubernetes/follow-job.js

                                           

                                               
                                                                


/** What of a Job is followed. */
                           
                       
                                              
                             
                                           
                                                                     
                         
 

/** How a Job ended, as far as it was seen. */
                         
                   
                                    
                                                                                    
                                               
                                                                                    
                                                                       
                                                                                       
                               
                                
                                                                              
                                             
                                                 
 

/** How often what needs no event is looked at: grace periods, the deadline. */
const pulse = 1_000;
/** How long the end of a log is waited for after the Job's. */
const logEnd = 10_000;
/** How long pods of a Job that failed may take to end: their grace period, and the kubelet. */
const podEnd = 60_000;

/**
 * Follows a Job to its end: its pods' logs as they come, and what keeps a pod from starting.
 * @param watch the Job and its pods
 * @param followed which Job, and what proves that it is the release's
 * @param log takes the lines
 * @param context how pods are judged, progress, signal
 * @returns how it ended; nothing is thrown for that
 * @throws what the watch throws, the signal's reason
 */
async function followJob(
  watch          ,
  followed          ,
  log        ,
  context            ,
)                  {
  const { progress, signal } = context;
  const refused = new RefusedPods(context);
  for (;;) {
    const pods = podsOf(watch, followed.uid);
    const refusal = await refused.look(jobOf(watch, followed.uid), pods.length);
    for (const pod of pods)
      if ((0,job_state/* containerFacts */.TO)(pod, followed.container).started)
        log.follow(pod, followed.container, signal);
    const verdict =
      refusal?.isFinal === true
        ? ({ kind: 'stuck', problem: refusal, pod: 'none was made' }         )
        : await verdictNow(watch, pods, followed, context);
    if (verdict !== undefined) {
      await log.settle(logEnd);
      if (verdict.kind === 'failed') await awaitPods(watch, followed.uid, context);
      return ended(podsOf(watch, followed.uid), followed.container, verdict);
    }
    progress.waiting(waitsFor(watch, pods, followed, refusal?.message));
    await watch.change(pulse);
  }
}

async function verdictNow(
  watch          ,
  pods                             ,
  followed          ,
  { diagnosePod, now, signal }            ,
)                                         {
  for (const pod of pods) {
    const { reported } = (0,job_state/* containerFacts */.TO)(pod, followed.container);
    if (reported !== undefined && !followed.reportedAs.has(reported))
      return { kind: 'other-image', reported, pod: pod.name };
  }
  const job = jobOf(watch, followed.uid);
  if (job === undefined) return { kind: 'gone' };
  const state = (0,job_state/* jobState */.d)(job);
  if (state.kind === 'succeeded' || state.kind === 'failed') return state;
  if (state.kind === 'running') {
    const there = new Set(watch.pods().map(({ name }) => name));
    for (const pod of pods.filter((it) => there.has(it.name) && !(0,job_state/* hasEnded */.hY)(it) && !(0,object/* isDeleting */.p8)(it))) {
      const problem = await diagnosePod(pod, signal);
      if (problem !== undefined) return { kind: 'stuck', problem, pod: pod.name };
    }
  }
  return now() > followed.until ? { kind: 'late' } : undefined;
}

/** A Job can count as failed while its pod still ends, and holds what it held (its deadline, older clusters). */
async function awaitPods(watch          , uid        , { now }            )                {
  const until = now() + podEnd;
  while (now() < until && livingPods(watch, uid).length > 0) await watch.change(pulse);
}

/**
 * @param watch a Job and its pods
 * @param uid the Job
 * @returns its pods that are there and have not ended
 */
function livingPods(watch          , uid        )                              {
  return watch.pods().filter((pod) => isOwnedBy(pod, uid) && !(0,job_state/* hasEnded */.hY)(pod));
}

function ended(
  pods                             ,
  name        ,
  verdict                   ,
)         {
  const all = pods.map((pod) => ({ pod, container: (0,job_state/* containerFacts */.TO)(pod, name) }));
  const won = all.findLast(({ container }) => container.ended?.exitCode === 0);
  const last = all.at(-1);
  const chosen = verdict.kind === 'succeeded' || verdict.kind === 'gone' ? (won ?? last) : last;
  return { verdict, pod: chosen?.pod, container: chosen?.container };
}

function podsOf(watch          , uid        )                              {
  return (0,job_state/* inOrder */.al)([...watch.seen.values()].filter((pod) => isOwnedBy(pod, uid)));
}

function isOwnedBy(pod                  , uid        )          {
  return (0,object/* listAt */.gT)(pod.metadata, 'ownerReferences').some(
    (owner) => (0,object/* textAt */.$6)(owner, 'uid') === uid && (0,object/* valueIn */.xm)(owner, 'controller') === true,
  );
}

/**
 * @param watch a Job and its pods
 * @param uid the Job
 * @returns it, as it is now; undefined where it is gone
 */
function jobOf(watch          , uid        )                               {
  return watch.jobs().find((job) => (0,object/* textAt */.$6)(job.metadata, 'uid') === uid);
}

function waitsFor(
  watch          ,
  pods                             ,
  { uid }          ,
  refusal                    ,
)         {
  const job = jobOf(watch, uid);
  const state = job === undefined ? 'running' : (0,job_state/* jobState */.d)(job).kind;
  if (state === 'suspended') return 'the Job is suspended';
  if (state === 'deleting') return 'the Job is being deleted';
  const last = pods.at(-1);
  if (last !== undefined) return (0,job_state/* describePod */.Fx)(last);
  return refusal === undefined ? 'no pod was made yet' : `no pod can be made: ${refusal}`;
}

// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/kubernetes/job-image.js
var job_image = __webpack_require__(48592);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/kubernetes/job-identity.js
var job_identity = __webpack_require__(28947);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/output.js
var output = __webpack_require__(837);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/kubernetes/job-log.js

                                                   



/** How much of a line a pattern is tried on: a line has no end of its own. */
const matchedCharacters = 2_000;

/** Follows the logs of a Job's pods as they come, and keeps their end. */
class JobLog {
           output = new output/* MigrationOutput */.q();
           #followed = new Map                       ();
           #settings   
                              
                                            
                                            
                                                                                
                                         
   ;
  #version                    ;

  constructor(settings   
                              
                                            
                                            
                                         
   ) {
    this.#settings = settings;
  }

  /** What the pattern found in the last line that it fits. */
  get version()                     {
    return this.#version;
  }

  /**
   * Follows the log of a pod whose container has started; does nothing where it is followed already.
   * @param pod the pod
   * @param container the container that migrates
   * @param signal ends the following
   */
  follow(pod                  , container        , signal             )       {
    const key = (0,object/* textAt */.$6)(pod.metadata, 'uid') ?? pod.name;
    if (this.#followed.has(key)) return;
    const { cluster, onLine } = this.#settings;
    const request = { namespace: pod.namespace ?? '', pod: pod.name, container };
    const following = cluster
      .followLog(
        request,
        (line) => {
          this.#take(line);
        },
        signal,
      )
      .catch((error         ) => {
        if (!signal.aborted) onLine(`The log of ${pod.name} cannot be read: ${(0,src_error/* messageOf */.bD)(error)}`);
      });
    this.#followed.set(key, following);
  }

  #take(line        )       {
    const { mask, onLine, pattern } = this.#settings;
    const found = pattern?.exec(line.slice(0, matchedCharacters))?.[1];
    if (found !== undefined) this.#version = found;
    const clean = mask(line);
    this.output.add(clean);
    onLine(clean);
  }

  /**
   * Waits until the logs have ended.
   * @param milliseconds the longest wait: a log that does not end keeps nobody
   */
  async settle(milliseconds        )                {
    let timer                            ;
    const late = new Promise      ((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([Promise.all(this.#followed.values()), late]);
    clearTimeout(timer);
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/kubernetes/job-watch.js
var job_watch = __webpack_require__(14318);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/kubernetes/judge-end.js

                                                                   

                                                             

                                              
                                           
                                                                          

/** A Job that was followed to its end. */
                                              
                            
                       
                             
                         
                       
                                           
                                                                            
                        
                             
                                                      
 

/**
 * Turns the end of a Job into the proof that the release's migrator ran, or says why it is none.
 * @param followed the Job and what it printed
 * @param end how it ended
 * @param context cluster, clock
 * @returns the proof
 * @throws MIGRATION_FAILED, MIGRATION_TIMED_OUT, MIGRATION_JOB_STUCK, MIGRATION_JOB_GONE, MIGRATION_IMAGE_DIFFERS,
 *   MIGRATION_JOB_UNPROVED, MIGRATION_VERSION_UNREADABLE, MIGRATION_VERSION_WRONG
 */
function judgeEnd(
  followed             ,
  end        ,
  context                                     ,
)                    {
  if (end.verdict.kind !== 'succeeded') throw notSucceeded(followed, end, end.verdict);
  const { pod, container } = end;
  const reported = container?.reported;
  if (pod === undefined || container === undefined || reported === undefined)
    throw unproved(followed, pod);
  if (!followed.reportedAs.has(reported)) throw otherImage(followed, reported, pod.name);
  const { config } = followed.job;
  const version = versionOf(followed, container.ended?.message ?? '');
  if (config.expects !== undefined && version !== config.expects)
    throw versionWrong(followed, config.expects, version);
  const { log } = followed;
  return {
    engine: config.engine,
    ...(version === undefined ? {} : { versionAfter: version }),
    ran: followed.ran,
    outputDigest: log.output.digest(),
    outputLines: log.output.lines,
    outputTail: log.output.tail,
    seconds: Math.round(context.now() - followed.startedAt) / 1000,
    commandDigest: followed.digest,
    job: {
      cluster: context.cluster.address,
      namespace: followed.namespace,
      name: followed.name,
      uid: followed.uid,
      image: followed.image,
      reported: vocabulary/* digestSchema */.er.parse(reported),
      pod: pod.name,
      startedBy: config.startedBy,
    },
  };
}

const longestVersion = 255;

/** The version that the Job left, where the configuration says where it stands. */
function versionOf(followed             , message        )                     {
  const { version } = followed.job.config;
  if (version === undefined) return undefined;
  const found =
    version.from === 'log'
      ? followed.log.version
      : versionIn(message, new RegExp(version.pattern, 'u'));
  if (found !== undefined && found !== '' && found.length <= longestVersion) return found;
  const where =
    version.from === 'log'
      ? 'a line of the log'
      : `the termination message (/dev/termination-log), which is ${message === '' ? 'empty' : JSON.stringify(message.slice(0, 100))}`;
  throw (0,error_codes/* migrationError */.h)('MIGRATION_VERSION_UNREADABLE', {
    message: `Expected ${where} to give the schema's version by /${version.pattern}/; the Job ${titleOf(followed)} succeeded without that.${lastWords(followed)}`,
    remedy:
      'Let the migrator write the version there when it ends, or correct `migrations.version` in waybill.yaml.',
    facts: { job: titleOf(followed), output: followed.log.output.tail.slice(-20) },
  });
}

function versionIn(text        , pattern        )                     {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line) => pattern.exec(line)?.[1]).findLast((found) => found !== undefined);
}

function notSucceeded(
  followed             ,
  end        ,
  verdict                                                   ,
)        {
  const title = titleOf(followed);
  const facts = factsOf(followed, end);
  switch (verdict.kind) {
    case 'failed':
      return failed(followed, end, verdict);
    case 'other-image':
      return otherImage(followed, verdict.reported, verdict.pod);
    case 'stuck':
      return (0,error_codes/* migrationError */.h)('MIGRATION_JOB_STUCK', {
        message: `Expected the pod of the Job ${title} to run the migrator; ${verdict.problem.reason} (${verdict.pod}): ${verdict.problem.message}.${lastWords(followed)}`,
        remedy:
          'Correct what it names (the image, the Secret, the account, the limits), and start the promotion again. No code was rolled out.',
        facts: { ...facts, reason: verdict.problem.reason },
      });
    case 'late':
      return (0,error_codes/* migrationError */.h)('MIGRATION_TIMED_OUT', {
        message: `Expected the Job ${title} to end within ${(0,time/* formatDuration */.a3)(followed.job.config.timeoutMilliseconds)}; it did not, and nothing in the cluster ended it.${lastWords(followed)}`,
        remedy:
          'Look whether the controller of Jobs works (kube-controller-manager), and what the migrator waits for in the database.',
        facts,
      });
    case 'gone':
      return (0,error_codes/* migrationError */.h)('MIGRATION_JOB_GONE', {
        message: `Expected to see how the Job ${title} ends; it was deleted before.${lastWords(followed)}`,
        remedy:
          'Find out who deleted it. Look at the schema: the migrator may have been ended in the middle; it must be safe to run again.',
        facts,
      });
  }
}

function failed(
  followed             ,
  end        ,
  { reason, message }                                                       ,
)        {
  const { config } = followed.job;
  const how = end.container?.ended;
  const code =
    how === undefined
      ? ''
      : ` with exit code ${String(how.exitCode)}${how.reason === '' || how.reason === 'Error' ? '' : ` (${how.reason})`}`;
  const earlier = followed.ran ? '' : ' when it ran before';
  if (reason === 'DeadlineExceeded')
    return (0,error_codes/* migrationError */.h)('MIGRATION_TIMED_OUT', {
      message: `Expected the Job ${titleOf(followed)} to end within ${(0,time/* formatDuration */.a3)(config.timeoutMilliseconds)}; it was stopped${earlier}.${lastWords(followed)}`,
      remedy:
        'Look whether it waits for a lock in the database, or raise migrations.timeout; it must be safe to run again.',
      facts: { ...factsOf(followed, end), reason },
    });
  const again = followed.ran
    ? 'Correct what its last lines name and start the promotion again: a new deployment gets a Job of its own.'
    : `It is not run twice for one deployment. Correct what its last lines name and start the promotion again; or delete it (kubectl delete job -n ${followed.namespace} ${followed.name}) and run this step again.`;
  return (0,error_codes/* migrationError */.h)('MIGRATION_FAILED', {
    message: `Expected the Job ${titleOf(followed)} to succeed; it failed${code}${earlier}: ${reason}${message === '' ? '' : `, ${message}`}.${lastWords(followed)}`,
    remedy: `${again} The old release still runs.`,
    facts: {
      ...factsOf(followed, end),
      reason,
      exitCode: how?.exitCode ?? null,
    },
  });
}

/** @returns the error for a Job or a container that runs something else than the release's migrator */
function otherImage(
  followed                                                           ,
  found        ,
  where        ,
)        {
  const { image } = followed.job;
  return (0,error_codes/* migrationError */.h)('MIGRATION_IMAGE_DIFFERS', {
    message: `Expected the Job ${titleOf(followed)} to run the release's ${image.name}, ${image.digest}; ${where} runs ${found}.`,
    remedy:
      'Find out what changed the image (a mutating webhook, a mirror that serves something else, a Job of another release); migrate only with the image of the release.',
    facts: { job: titleOf(followed), expected: image.digest, found },
  });
}

function unproved(followed             , pod                              )        {
  const found =
    pod === undefined
      ? 'no pod of it is left'
      : `the runtime reports no digest for the pod ${pod.name}`;
  return (0,error_codes/* migrationError */.h)('MIGRATION_JOB_UNPROVED', {
    message: `Expected the Job ${titleOf(followed)}, which succeeded, to show which image ran; ${found}.`,
    remedy: `Run the migration once more: delete the Job (kubectl delete job -n ${followed.namespace} ${followed.name}), and run this step again.`,
    facts: { job: titleOf(followed), expected: followed.job.image.digest },
  });
}

function versionWrong(followed             , expects        , found                    )        {
  return (0,error_codes/* migrationError */.h)('MIGRATION_VERSION_WRONG', {
    message: `Expected the schema to have version ${JSON.stringify(expects)} after the Job ${titleOf(followed)}; found ${found === undefined ? 'none' : JSON.stringify(found)}.${lastWords(followed)}`,
    remedy:
      "Look whether migrations.expects is this commit's version and whether the migrator has all of its files.",
    facts: { job: titleOf(followed), expects, versionAfter: found ?? null },
  });
}

/**
 * @param job a Job that names another image than the release's
 * @returns what its containers name, for messages
 */
function imagesOf(job                  )         {
  const images = (0,job_image/* containersOf */.Mz)(job).map(({ image }) => image);
  return images.length === 0 ? 'no image' : images.join(', ');
}

function titleOf({ namespace, name }         )         {
  return `${namespace}/${name}`;
}

function factsOf(followed             , end        )                                             {
  return {
    job: titleOf(followed),
    image: followed.image,
    ...(end.pod === undefined ? {} : { pod: end.pod.name }),
    output: followed.log.output.tail.slice(-20),
  };
}

function lastWords({ log }                          )         {
  const lines = log.output.tail.filter((line) => line.trim() !== '').slice(-5);
  return lines.length === 0
    ? ' It printed nothing.'
    : ` Its last lines: ${lines.map((line) => line.trim().slice(0, 300)).join(' / ')}`;
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/template.js
var template = __webpack_require__(67266);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/kubernetes/render-job.js






                                                     

/** A Job as it is created. */
                              
                                
                             
                        
                                              
                             
                                                      
                         
                                                                                                 
                          
 

/** What a container may use where a manifest does not say. */
const usualLimits = { cpu: '1', memory: '512Mi' }         ;
const longestGrace = 30;

/**
 * Renders the Job of a deployment: the manifest of the application (or the parts that the configuration has), with
 * the image by digest, one pod at a time, no retries but those that are allowed, and the name and labels that tie it
 * to the deployment. What would let a controller prune or re-run it is taken out.
 * @param job the migration
 * @returns the Job
 * @throws MIGRATION_TEMPLATE_INVALID
 */
function renderJob(job             )              {
  const { namespace, name } = (0,job_identity/* placeOfJob */.Yp)(job);
  const image = `${job.image.repository}@${job.image.digest}`;
  const pod = job.manifest === undefined ? podOfFields(job) : podOfManifest(job, job.manifest);
  const container = (0,job_image/* containersAt */.Os)(pod, 'containers').find((it) => (0,object/* textAt */.$6)(it, 'image') === image);
  const written = (0,object/* objectAt */.lJ)(job.manifest, 'metadata');
  const template = (0,object/* objectAt */.lJ)(job.manifest, 'spec', 'template', 'metadata');
  const labels = (0,job_identity/* labelsOf */.PC)(job.deployment);
  const spec             = {
    ...kept((0,object/* objectAt */.lJ)(job.manifest, 'spec'), ['podFailurePolicy', 'completionMode']),
    parallelism: 1,
    completions: 1,
    backoffLimit: job.config.retries,
    activeDeadlineSeconds: Math.ceil(job.config.timeoutMilliseconds / 1000),
    // The usual policy starts the next pod while the last one still ends: two migrators at once.
    podReplacementPolicy: 'Failed',
    template: {
      metadata: {
        labels: { ...ownKeys((0,object/* objectAt */.lJ)(template, 'labels')), ...labels },
        annotations: ownKeys((0,object/* objectAt */.lJ)(template, 'annotations')),
      },
      spec: pod,
    },
  };
  return {
    namespace,
    name,
    container: (0,object/* textAt */.$6)(container, 'name') ?? '',
    image,
    digest: (0,vocabulary/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)({ namespace, spec: { ...spec, template: pod } })),
    manifest: {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: {
        name,
        namespace,
        labels: { ...ownKeys((0,object/* objectAt */.lJ)(written, 'labels')), ...labels },
        annotations: {
          ...ownKeys((0,object/* objectAt */.lJ)(written, 'annotations')),
          [job_identity/* ownerAnnotation */.Tj]: ownerText(job),
          [job_identity/* keepAnnotation */.Ll]: String(Math.ceil(job.config.keepMilliseconds / 1000)),
        },
      },
      spec,
    },
  };
}

function ownerText({ deployment: { owner } }             )         {
  const { repository, run, attempt, job } = owner;
  return `${repository} run ${run} attempt ${String(attempt)} job ${job}`;
}

/** Labels and annotations by which Argo CD, Flux and Helm would take the Job for theirs: to re-run, or to prune. */
const controllers =
  /^(?:argocd\.argoproj\.io|app\.kubernetes\.io\/instance$|helm\.(?:sh|toolkit)|meta\.helm\.sh|kustomize\.toolkit)/;

function ownKeys(map                        )             {
  return Object.fromEntries(
    Object.entries(map ?? {}).filter(
      ([key]) => !controllers.test(key) && !key.startsWith('kubectl.kubernetes.io/'),
    ),
  );
}

function kept(spec                        , keys                   )             {
  return Object.fromEntries(Object.entries(spec ?? {}).filter(([key]) => keys.includes(key)));
}

/** The pod of a manifest, with digests, limits and one try in it. */
function podOfManifest(job             , manifest            )             {
  const { apiVersion, kind } = manifest;
  if (apiVersion !== 'batch/v1' || kind !== 'Job')
    throw invalid(
      job,
      `it is ${(0,object/* textAt */.$6)(manifest, 'kind') ?? 'something'} of ${(0,object/* textAt */.$6)(manifest, 'apiVersion') ?? 'no version'}`,
    );
  const pod = (0,object/* objectAt */.lJ)(manifest, 'spec', 'template', 'spec');
  if (pod === undefined) throw invalid(job, 'it has no spec.template.spec');
  const containers = (0,job_image/* containersAt */.Os)(pod, 'containers').map((it) => withDigest(job, it));
  const image = `${job.image.repository}@${job.image.digest}`;
  const running = containers.filter((it) => (0,object/* textAt */.$6)(it, 'image') === image);
  if (running.length !== 1) {
    const named = containers.map((it) => (0,object/* textAt */.$6)(it, 'image') ?? 'none').join(', ');
    throw invalid(
      job,
      running.length === 0
        ? `its containers name ${named === '' ? 'no image' : named}`
        : `${String(running.length)} of its containers run that image`,
    );
  }
  const first = (0,job_image/* containersAt */.Os)(pod, 'initContainers').map((it) => withDigest(job, it));
  const grace = pod['terminationGracePeriodSeconds'];
  return {
    ...pod,
    ...(first.length === 0 ? {} : { initContainers: first }),
    containers: containers.map((it) => ((0,object/* textAt */.$6)(it, 'image') === image ? withLimits(it) : it)),
    restartPolicy: 'Never',
    // A run that is cancelled has seconds, and waits until the pod has ended.
    terminationGracePeriodSeconds:
      typeof grace === 'number' ? Math.min(grace, longestGrace) : defaultGrace,
  };
}

const defaultGrace = 5;

/** `migrator`, or the image's repository with any tag: the release's digest. Other images stay. */
function withDigest(job             , container            )             {
  const text = (0,object/* textAt */.$6)(container, 'image') ?? '';
  if (text === job.image.name)
    return { ...container, image: `${job.image.repository}@${job.image.digest}` };
  const { repository } = (0,job_image/* referenceOf */.Bz)(text);
  const known = job.images.find((it) => it.repository === repository);
  return known === undefined
    ? container
    : { ...container, image: `${known.repository}@${known.digest}` };
}

function withLimits(container            )             {
  const resources = (0,object/* objectAt */.lJ)(container, 'resources') ?? {};
  const limits = (0,object/* objectAt */.lJ)(resources, 'limits') ?? {};
  return {
    ...container,
    terminationMessagePolicy:
      (0,object/* textAt */.$6)(container, 'terminationMessagePolicy') ?? 'FallbackToLogsOnError',
    resources: { ...resources, limits: { ...usualLimits, ...limits } },
  };
}

function podOfFields(job             )             {
  const { job: source } = job.config;
  if (source.kind !== 'fields')
    throw invalid(job, `it is ${source.kind === 'file' ? 'not there' : 'one that is followed'}`);
  const { serviceAccount } = source;
  return {
    restartPolicy: 'Never',
    terminationGracePeriodSeconds: defaultGrace,
    ...(serviceAccount === undefined
      ? { automountServiceAccountToken: false }
      : { serviceAccountName: serviceAccount }),
    ...(source.pullSecrets.length === 0
      ? {}
      : { imagePullSecrets: source.pullSecrets.map((name) => ({ name })) }),
    securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    containers: [containerOfFields(job, source)],
  };
}

function containerOfFields({ image, values }             , source           )             {
  const { command, args, env, envFrom, resources } = source;
  const variables = Object.entries(env).map(([name, value]) => ({
    name,
    value: (0,template/* expandTemplate */.Ly)(value, values),
  }));
  return {
    name: 'migrator',
    image: `${image.repository}@${image.digest}`,
    ...(command === undefined ? {} : { command: [...command] }),
    ...(args === undefined ? {} : { args: args.map((text) => (0,template/* expandTemplate */.Ly)(text, values)) }),
    ...(variables.length === 0 ? {} : { env: variables }),
    ...(envFrom.length === 0 ? {} : { envFrom: envFrom.map(sourceOf) }),
    terminationMessagePolicy: 'FallbackToLogsOnError',
    resources: {
      limits: { cpu: resources.cpu, memory: resources.memory },
      requests: { cpu: resources.cpu, memory: resources.memory },
    },
    securityContext: { allowPrivilegeEscalation: false },
  };
}

function sourceOf(source                              )                            {
  return source.kind === 'secret'
    ? { secretRef: { name: source.name } }
    : { configMapRef: { name: source.name } };
}

function invalid(job             , found        )        {
  const { job: source } = job.config;
  const where =
    source.kind === 'file'
      ? `${source.path}${source.repository === 'ops' ? ' of the ops repository' : ''}`
      : 'migrations.job';
  return (0,error_codes/* migrationError */.h)('MIGRATION_TEMPLATE_INVALID', {
    message: `Expected ${where} to be a Job (batch/v1) with one container that runs ${job.image.repository} (or is named \`image: ${job.image.name}\`); ${found}.`,
    remedy:
      'Correct the manifest, or `migrations.job` in waybill.yaml: the digest is put where the image of the release is named.',
    facts: { image: job.image.repository },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/kubernetes/run-job.js

                                                   


                                                             








                                                                 


/** How long a pod may take to end after it was told to, before a new Job starts or a failure is told. */
const removalBudget = 60_000;
/** How long the API server may take to take the Job; its own run has its own deadline. */
const creation = 120_000;
/** A runner kills about ten seconds after it cancelled (design, section 5). */
const cancelBudget = 8_000;
/** How much later than its own deadline a Job is still waited for: its controller ends it, not we. */
const slack = 90_000;

/**
 * Brings the schema to the version of the release by a Job, once per deployment: a Job that is there already is
 * joined while it runs, believed when it succeeded, and explained when it failed.
 * @param job what is run
 * @param context cluster, signal, fence, ports
 * @returns the proof; `ran` is false where the Job had succeeded before
 * @throws MIGRATION_TEMPLATE_INVALID, MIGRATION_JOB_FOREIGN, MIGRATION_CLEAN_UP_UNPROVED, FENCED_OFF, what `judgeEnd`
 *   and the cluster throw, the signal's reason
 */
async function runMigratorJob(
  job             ,
  context            ,
)                             {
  const rendered = renderJob(job);
  const reportedAs = await job.image.reportedAs();
  const startedAt = context.now();
  await (0,clean_up_job/* finishLeftovers */.Wj)(job.deployment, rendered, {
    ...cleaning(context, removalBudget),
    fence: context.fence,
  });
  context.remember({ namespace: rendered.namespace, name: rendered.name });
  try {
    const { found, isNew } = await findOrCreate(job, rendered, context);
    const ran = isNew || (0,job_state/* jobState */.d)(found).kind === 'running';
    const followed = {
      ...{ job, reportedAs, ran, startedAt, digest: rendered.digest, image: rendered.image },
      ...{ namespace: rendered.namespace, name: rendered.name },
      uid: (0,object/* textAt */.$6)(found.metadata, 'uid') ?? '',
      log: logOf(job, context),
    };
    const end = await follow(followed, rendered.container, context);
    if (isHopeless(end)) await removeQuietly(found, context, removalBudget);
    return judgeEnd(followed, end, context);
  } catch (error) {
    if (context.signal.aborted) await removeCancelled(rendered, context);
    throw error;
  }
}

/**
 * @param job a migration
 * @param context who gets the lines
 * @returns takes its log
 */
function logOf(job             , context            )         {
  const { version } = job.config;
  return new JobLog({
    cluster: context.cluster,
    mask: context.mask,
    onLine: (line) => {
      context.progress.detail(line);
    },
    pattern: version?.from === 'log' ? new RegExp(version.pattern, 'u') : undefined,
  });
}

async function follow(
  followed             ,
  container        ,
  context            ,
)                  {
  const { namespace, name, uid, reportedAs, job } = followed;
  const watch = await (0,job_watch/* watchJob */.L)(context.cluster, { namespace, name }, context.signal);
  const until = context.now() + job.config.timeoutMilliseconds + slack;
  try {
    return await followJob(watch, { uid, container, reportedAs, until }, followed.log, context);
  } finally {
    watch.close();
  }
}

/** What nobody ends by itself, or what must not work on. */
function isHopeless({ verdict }        )          {
  return verdict.kind === 'stuck' || verdict.kind === 'late' || verdict.kind === 'other-image';
}

async function findOrCreate(
  job             ,
  rendered             ,
  context            ,
)                                                                         {
  const { cluster, signal, progress, fence } = context;
  const { namespace, name } = rendered;
  const reference = { apiVersion: 'batch/v1', kind: 'Job', namespace, name };
  for (;;) {
    const there = await cluster.read(reference, signal);
    if (there !== undefined) {
      requireOurs(there, job, rendered);
      const state = (0,job_state/* jobState */.d)(there).kind;
      if (state !== 'deleting') {
        progress.detail(`${joined[state]}: Job ${namespace}/${name}`);
        return { found: there, isNew: false };
      }
      // A run that was cancelled is ending it: two migrators must not meet.
      await (0,clean_up_job/* removeJob */.ee)(there, cleaning(context, removalBudget));
    }
    await context.onStart();
    try {
      const found = await (0,effect/* performEffect */.d)(
        'migration.run',
        { signal, fence, deadlineMilliseconds: creation },
        (effectSignal) => cluster.create(rendered.manifest, { signal: effectSignal }),
      );
      progress.detail(`Migrating: Job ${namespace}/${name} with ${rendered.image}`);
      return { found, isNew: true };
    } catch (error) {
      // An answer that was lost, or somebody who was faster: what is there now decides.
      if (!(0,src_error/* isWaybillError */.xS)(error, 'KUBERNETES_EXISTS')) throw error;
    }
  }
}

const joined = {
  running: 'It runs already, and is followed',
  suspended: 'It is there, and suspended',
  succeeded: 'It has succeeded already: nothing is run',
  failed: 'It has failed before',
}         ;

function requireOurs(found                  , job             , rendered             )       {
  const foreign = (0,job_identity/* foreignLabels */.wZ)(found, job.deployment);
  const title = `${rendered.namespace}/${rendered.name}`;
  if ((0,job_image/* migratorContainer */.Vy)(found, job)?.by !== 'digest')
    throw otherImage({ job, ...rendered }, imagesOf(found), 'it');
  if (foreign.length === 0) return;
  throw (0,error_codes/* migrationError */.h)('MIGRATION_JOB_FOREIGN', {
    message: `Expected the Job ${title} to be that of the deployment ${job.deployment.id}; it says ${foreign.join(', ')}, and runs ${imagesOf(found)} (the release has ${job.image.digest}).`,
    remedy: `Find out whose it is (kubectl get job -n ${rendered.namespace} ${rendered.name} -o yaml) and delete it if nobody needs it.`,
    facts: { job: title, labels: foreign, expected: job.image.digest, found: imagesOf(found) },
  });
}

function cleaning(context            , budget        )                 {
  const { cluster, signal, progress, now } = context;
  return { cluster, signal, progress, now, budget };
}

/** What failed is what is told; that a pod still ends is told beside it. */
async function removeQuietly(
  job                  ,
  context            ,
  budget        ,
)                {
  try {
    await (0,clean_up_job/* removeJob */.ee)(job, cleaning(context, budget));
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error) || context.signal.aborted) throw error;
    context.progress.detail(error.message);
  }
}

/** The seconds that a cancelled run has; `post:` goes on with what they do not suffice for. */
async function removeCancelled(rendered             , context            )                {
  const signal = AbortSignal.timeout(cancelBudget);
  const { progress, now } = context;
  const { namespace, name } = rendered;
  const title = `${namespace}/${name}`;
  let cluster                     ;
  try {
    cluster = await context.reconnect(signal);
    const reference = { apiVersion: 'batch/v1', kind: 'Job', namespace, name };
    const found = await cluster.read(reference, signal);
    const state = found === undefined ? 'absent' : (0,job_state/* jobState */.d)(found).kind;
    if (found === undefined || state === 'succeeded' || state === 'failed') return;
    await (0,clean_up_job/* removeJob */.ee)(found, { cluster, signal, progress, now, budget: cancelBudget });
    progress.detail(`The Job ${title} is deleted, and its pod has ended.`);
  } catch (error) {
    progress.detail(
      `The Job ${title} is not seen to have ended yet; the end of the job goes on with that. ${(0,src_error/* messageOf */.bD)(error)}`,
    );
  } finally {
    cluster?.close();
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/kubernetes/code-order.js
                                               




                                                    

/** How far the clocks of two nodes may be apart. */
const skew = 5_000;
/** How far the cluster's clock may be from ours. */
const clocks = 60_000;

/** The code of the release: where its pods are, and what their runtimes may call its images. */
                              
                                         
                                           
 

/** A container that runs the release's code, and what its pod tells of when it started. */
                         
                           
                               
                          
                                                             
                                     
                            
     
                                                                                                                       
                                                              
     
                                                                     
 

/**
 * Schema first, then code: verifies the order that the controller was given (a hook or a sync wave of Argo CD, `dependsOn`
 * of Flux). Init containers that run the release's images are its code too; one that held its pod back until the Job had
 * ended may have waited for just that, and nobody can see whether it did. Pods from before desired state was written are of
 * another deployment.
 * @param job the Job, as it was seen last: it says when it ended also where its pod is gone
 * @param pod its pod, as it was seen last
 * @param code the release's code; undefined where the environment ran the same before, so that nothing is rolled out
 * @param context cluster, signal, when desired state was written
 * @returns why the order is not known; undefined where it holds, or where nothing is rolled out
 * @throws MIGRATION_OVERTAKEN where a container of the release started before the migration had ended
 */
async function requireCodeAfter(
  job                  ,
  pod                              ,
  code                    ,
  { cluster, signal, desiredAt }                                                      ,
)                              {
  if (code === undefined) return undefined;
  if (code === 'elsewhere')
    return 'the target of the environment is no cluster, so when its code starts is not seen';
  const endedAt = code_order_podEnd(pod) ?? timeAt(job.status, 'completionTime');
  if (endedAt === undefined)
    return `when the Job ${code_order_titleOf(job)} ended was not seen: its pod was gone before, and its status has no completionTime`;
  const since = desiredAt === undefined ? madeAt(job) : desiredAt - clocks;
  const found                  = [];
  for (const namespace of code.namespaces) {
    const { objects } = await cluster.list({ apiVersion: 'v1', kind: 'Pod', namespace }, signal);
    const pods = objects.filter((it) => (0,job_state/* jobName */.dZ)(it) === undefined && madeAt(it) >= since);
    found.push(...pods.flatMap((it) => codeIn(it, code.reportedAs)));
  }
  const isEarly = (at        )          => at < endedAt - skew;
  const mayWait = ({ holds }               )          =>
    holds !== undefined && (holds.until === undefined || !isEarly(holds.until));
  const [first] = found
    .filter((it) => !mayWait(it))
    .flatMap(({ subject, starts }) => starts.map((at) => ({ subject, at })))
    .sort((a, b) => a.at - b.at);
  if (first !== undefined && isEarly(first.at))
    throw overtaken(job, endedAt, first.subject, first.at);
  return whyUnknown(code_order_titleOf(job), found, isEarly, mayWait);
}

/** What pods do not tell of the order, where nothing is against it. */
function whyUnknown(
  job        ,
  found                          ,
  isEarly                         ,
  mayWait                                       ,
)                     {
  const waiting = found.find((it) => mayWait(it) && it.starts.some(isEarly));
  if (waiting !== undefined)
    return `the ${waiting.subject} started before the Job ${job} had ended, and whether it does more than wait for that is not seen`;
  const forgotten = found.find(
    ({ starts, restarts, ...it }) =>
      isEarly(it.madeAt) && starts.length > 0 && restarts >= starts.length,
  );
  return forgotten === undefined
    ? undefined
    : `when the ${forgotten.subject} started first is not known: its status keeps the last starts only`;
}

/** When the last container of the migrator's pod ended; undefined where the end of one was not seen. */
function code_order_podEnd(pod                              )                     {
  const ends = (0,object/* listAt */.gT)(pod?.status, 'containerStatuses').map((it) =>
    timeAt(it, 'state', 'terminated', 'finishedAt'),
  );
  const seen = ends.filter((it) => it !== undefined);
  return seen.length === 0 || seen.length < ends.length ? undefined : Math.max(...seen);
}

function madeAt(object                  )         {
  return timeAt(object.metadata, 'creationTimestamp') ?? Number.NaN;
}

function timeAt(...place                           )                     {
  const at = Date.parse((0,object/* textAt */.$6)(...place) ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** Sidecars that start before the others stand among the init containers. */
const lists = [
  ['initContainerStatuses', 'init container'],
  ['containerStatuses', 'container'],
]         ;

const states = [
  ['state', 'running'],
  ['state', 'terminated'],
  ['lastState', 'terminated'],
]         ;

function codeIn(pod                  , reportedAs                     )                           {
  return lists.flatMap(([list, word]) =>
    (0,object/* listAt */.gT)(pod.status, list).flatMap((status) => {
      const digest = (0,job_image/* reportedDigest */.qD)((0,object/* textAt */.$6)(status, 'imageID') ?? '');
      if (digest === undefined || !reportedAs.has(digest)) return [];
      return [
        {
          subject: `${word} ${(0,object/* textAt */.$6)(status, 'name') ?? ''} of pod ${code_order_titleOf(pod)}`,
          madeAt: madeAt(pod),
          starts: states
            .map((state) => timeAt(status, ...state, 'startedAt'))
            .filter((at) => at !== undefined),
          restarts: (0,object/* countAt */.$v)(status, 'restartCount') ?? 0,
          holds: list === 'initContainerStatuses' ? holdOf(pod, status) : undefined,
        },
      ];
    }),
  );
}

/** How long an init container held back what comes after it; undefined for one that the others start beside. */
function holdOf(pod                  , status           )                         {
  const name = (0,object/* textAt */.$6)(status, 'name');
  const isSidecar = (0,object/* listAt */.gT)(pod.whole, 'spec', 'initContainers').some(
    (it) => (0,object/* textAt */.$6)(it, 'name') === name && (0,object/* textAt */.$6)(it, 'restartPolicy') === 'Always',
  );
  if (isSidecar) return undefined;
  const ended = (0,object/* objectAt */.lJ)(status, 'state', 'terminated');
  return { until: (0,object/* countAt */.$v)(ended, 'exitCode') === 0 ? timeAt(ended, 'finishedAt') : undefined };
}

function code_order_titleOf({ namespace, name }                  )         {
  return `${namespace ?? ''}/${name}`;
}

function overtaken(job                  , end        , subject        , start        )        {
  const title = code_order_titleOf(job);
  const startedAt = new Date(start).toISOString();
  const endedAt = new Date(end).toISOString();
  return (0,error_codes/* migrationError */.h)('MIGRATION_OVERTAKEN', {
    message: `Expected the code of the release to start after its migration; the ${subject} started at ${startedAt}, and the Job ${title} ended at ${endedAt}.`,
    remedy:
      'Let the code come after the Job: with Argo CD a PreSync hook or a lower sync wave, with Flux a Kustomization of its own (`wait: true`) on which that of the code depends (`dependsOn`).',
    facts: { job: title, endedAt, subject, startedAt },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/kubernetes/started-job.js





                                               

                                                                                                 

const started_job_pulse = 1_000;
/** How long what the controller says may be ahead of what the Jobs show. */
const together = 10_000;
/** How far the cluster's clock may be from ours. */
const started_job_skew = 60_000;

/** A Job that a controller started with the release's migrator. */
                             
                                   
                                        
                                                                                                              
                        
 

/** Why there is no Job to follow. */
                        
                                    
                        
                                                  
                        
 

/**
 * Waits until the controller has started the Job of our revision, or nothing that comes later can change that it has not.
 * @param watch the Jobs that are selected
 * @param starter the controller; undefined where nobody can be asked
 * @param job what is looked for
 * @param context clock, progress, when desired state was written
 * @returns the Job, or why there is none
 * @throws what the watches throw, the signal's reason
 */
async function awaitStart(
  watch          ,
  starter                     ,
  job             ,
  context            ,
)                              {
  const { now, progress } = context;
  const { timeoutMilliseconds, startedBy } = job.config;
  const until = now() + timeoutMilliseconds;
  let namedSince                    ;
  await starter?.synced;
  for (;;) {
    const state = starter?.state();
    const decided = decidedNow(watch, state, job, context);
    if (decided !== undefined) return decided;
    if (state !== undefined && 'job' in state) {
      namedSince ??= now();
      // What the controller says and what the Jobs are come by two watches.
      if (now() - namedSince > together) return namedOther(job, watch, state);
    } else {
      namedSince = undefined;
      const obstacle = starter?.obstacle();
      if (obstacle !== undefined)
        return notStarted(job, [`${obstacle.reason}: ${obstacle.message}`, ...othersIn(watch)]);
    }
    if (now() > until) {
      const said = state === undefined ? [] : [state.message];
      const late = `nothing came within ${(0,time/* formatDuration */.a3)(timeoutMilliseconds)}`;
      return notStarted(job, [late, ...said, ...othersIn(watch)]);
    }
    const others = othersIn(watch);
    const seen = state?.message ?? (others.length === 0 ? 'there is none yet' : others.join('; '));
    progress.waiting(`a Job with ${job.image.digest} is started by ${startedBy}; ${seen}`);
    await Promise.race([watch.change(started_job_pulse), ...(starter === undefined ? [] : [starter.ended])]);
  }
}

/** What is certain at once; undefined while there is something to wait for. */
function decidedNow(
  watch          ,
  state                          ,
  job             ,
  context            ,
)                                 {
  if (state !== undefined && 'job' in state) return startedJob(watch, job, context, state.job);
  if (state?.kind === 'waiting') return undefined;
  // Without a controller to ask the image alone tells which Job is ours.
  if (state === undefined) {
    return context.starter === undefined ? startedJob(watch, job, context) : undefined;
  }
  const there = startedJob(watch, job, context);
  if (job.config.startedBy === 'argo-cd') {
    // Nothing differed since the release's own migrator had succeeded: the schema is as it left it.
    return state.unchanged === true && there !== undefined && hasSucceeded(there)
      ? { ...there, ran: false }
      : notStarted(job, [state.message, ...othersIn(watch)]);
  }
  // With Flux the Job may be of a Kustomization that nobody names, or of a Helm release.
  return there;
}

function hasSucceeded({ found }            )          {
  return (0,job_state/* jobState */.d)(found).kind === 'succeeded';
}

/**
 * @param watch the Jobs that are selected
 * @param job what is looked for
 * @param context when desired state was written
 * @param named the one that the controller names, where it names one
 * @returns the newest of those that run the release's migrator
 */
function startedJob(
  watch          ,
  job             ,
  { desiredAt }                               ,
  named          ,
)                         {
  return (0,job_state/* inOrder */.al)(watch.jobs())
    .filter(({ name }) => named === undefined || name === named.name)
    .flatMap((found)               => {
      const container = (0,job_image/* migratorContainer */.Vy)(found, job);
      if (container === undefined) return [];
      const madeAt = Date.parse((0,object/* textAt */.$6)(found.metadata, 'creationTimestamp') ?? '');
      const isOld = desiredAt !== undefined && madeAt < desiredAt - started_job_skew;
      const isOver = (0,job_state/* jobState */.d)(found).kind === 'succeeded' || (0,job_state/* jobState */.d)(found).kind === 'failed';
      return [{ found, container, ran: !(isOld && isOver) }];
    })
    .at(-1);
}

function othersIn(watch          )                    {
  return (0,job_state/* inOrder */.al)(watch.jobs()).map((it) => `${it.name} runs ${imagesOf(it)}`);
}

/** The Job of our revision is gone, or runs something else: nothing that comes later changes that. */
function namedOther(
  job             ,
  watch          ,
  state                                                  ,
)        {
  const { namespace, name } = state.job;
  const there = watch.jobs().find((it) => it.name === name);
  if (there !== undefined)
    return notStarted(job, [state.message, `${name} runs ${imagesOf(there)}`]);
  const error = (0,error_codes/* migrationError */.h)('MIGRATION_JOB_UNPROVED', {
    message: `Expected to see the Job ${namespace}/${name}, which ${job.config.startedBy} started for this revision; it is not there (${state.message}).`,
    remedy:
      'Keep it until the next one is made (Argo CD: `hook-delete-policy: BeforeHookCreation`), and look whether `migrations.job` and `migrations.namespace` name this Job.',
    facts: { job: `${namespace}/${name}`, expected: job.image.digest },
  });
  return { seen: `${state.message}; it is not there any more, so what it ran is not known`, error };
}

function notStarted(job             , others                   )        {
  const { config, image } = job;
  const seen = others.length === 0 ? 'there is no such Job' : others.join('; ');
  const error = (0,error_codes/* migrationError */.h)('MIGRATION_NOT_STARTED', {
    message: `Expected ${config.startedBy} to start a Job with the release's ${image.name}, ${image.digest}; ${seen}.`,
    remedy:
      "No migration ran for this release. Look whether desired state sets the migrator's image in the Job's manifest (an image of its own in the environment's desired-state), whether the controller applied this revision, and whether an old Job of that name keeps a new one away (Flux: `force`, Argo CD: `BeforeHookCreation`).",
    facts: { expected: image.digest, found: others },
  });
  return { seen, error };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/kubernetes/follow-started-job.js


                                                             




                                                                          



const follow_started_job_pulse = 1_000;
const follow_started_job_slack = 90_000;
/** How long a controller may take between deleting a hook and making it anew. */
const anew = 30_000;

/** Where no Job of the controller's counts: what was seen in its place. */
                              
                               
 

/**
 * Follows the Job that a controller starts for this revision: an Argo CD hook, or a Job that Flux applies. What is
 * there from an older revision runs another digest, and says nothing of this one.
 * @param job what is followed
 * @param context cluster, signal, ports
 * @returns the proof, and where the order of migration and code is not known, why
 * @throws MIGRATION_NOT_STARTED where none runs the release's migrator in time, MIGRATION_OVERTAKEN where code started before
 *   it had ended, what `judgeEnd` and the cluster throw, the signal's reason
 */
async function followMigratorJob(
  job             ,
  context            ,
)                             {
  return await whileWatched(job, context, async (watch, starter) => {
    await context.onStart();
    const started = await awaitStart(watch, starter, job, context);
    if ('error' in started) throw started.error;
    const { evidence, found, pod } = await followToEnd(watch, job, started, context);
    if (!evidence.ran) return evidence;
    const orderUnknown = await requireCodeAfter(found, pod, context.code, context);
    if (orderUnknown === undefined) return evidence;
    context.progress.detail(
      `Whether the code came after its migration is not known: ${orderUnknown}.`,
    );
    return { ...evidence, orderUnknown };
  });
}

/**
 * Looks what a controller does with its Job on a rollback, which needs no migration: one that it starts is followed to its
 * end, and one that it does not start is not waited for longer than it takes to come to our revision.
 * @param job what is looked for, with the migrator of the release that is brought back
 * @param context cluster, signal, ports
 * @returns the proof of what ran, or what was seen in its place; a Job that fails is no error of the rollback
 * @throws what the cluster throws, the signal's reason
 */
async function followIfStarted(
  job             ,
  context            ,
)                                           {
  const { startedBy } = job.config;
  if (context.starter === undefined)
    return {
      notMigrated: `whether ${startedBy} ran a Job is not known: the policy names no controller`,
    };
  return await whileWatched(job, context, async (watch, starter) => {
    const started = await awaitStart(watch, starter, job, context);
    if ('error' in started)
      return {
        notMigrated: `${startedBy} ran no Job with the migrator of this release: ${started.seen}`,
      };
    if (!started.ran)
      return {
        notMigrated: `the Job ${started.found.name} had ended before, and was not run again`,
      };
    try {
      return (await followToEnd(watch, job, started, context)).evidence;
    } catch (error) {
      // Whether the old image runs is what a rollback is judged by; the controller says itself what this means to it.
      if (!(0,src_error/* isWaybillError */.xS)(error) || !error.code.startsWith('MIGRATION_')) throw error;
      context.progress.detail(error.message);
      return { notMigrated: `${startedBy} ran its Job, which did not end well: ${error.message}` };
    }
  });
}

async function whileWatched   (
  job             ,
  context            ,
  act                                                               ,
)             {
  const watch = await (0,job_watch/* watchJob */.L)(context.cluster, selectionOf(job), context.signal);
  let starter                     ;
  try {
    starter = await context.starter?.();
    return await act(watch, starter);
  } finally {
    starter?.close();
    watch.close();
  }
}

/** The proof, and the objects on which it rests. */
                         
                                       
                                      
                                   
                                             
 

async function followToEnd(
  watch          ,
  job             ,
  first            ,
  context            ,
)                         {
  const { now, progress } = context;
  const reportedAs = await job.image.reportedAs();
  const { namespace } = selectionOf(job);
  const startedAt = now();
  for (let started = first; ;) {
    const { found, container, ran } = started;
    const { image } = container;
    const uid = (0,object/* textAt */.$6)(found.metadata, 'uid') ?? '';
    progress.detail(`Followed: Job ${namespace}/${found.name} with ${image}`);
    const log = logOf(job, context);
    const until = now() + job.config.timeoutMilliseconds + follow_started_job_slack;
    const follow = { uid, container: container.name, reportedAs, until };
    const end = await followJob(watch, follow, log, context);
    const followed = {
      ...{ job, reportedAs, startedAt, log, uid, ran, image, namespace, name: found.name },
      digest: (0,vocabulary/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)([namespace, found.name, image])),
    };
    const judged = (as        )                => ({
      evidence: judgeEnd(followed, as, context),
      found: watch.seenJobs.get(uid) ?? found,
      pod: as.pod,
    });
    if (end.verdict.kind !== 'gone') return judged(end);
    // A hook can be deleted as soon as it has succeeded, or made anew when the controller tries again.
    if (end.container?.ended?.exitCode === 0)
      return judged({ ...end, verdict: { kind: 'succeeded' } });
    const next = await startedAgain(watch, job, now() + anew, context);
    if (next === undefined) return judged(end);
    started = next;
  }
}

function selectionOf({ config, namespace }             )               {
  const place = config.namespace ?? namespace;
  if (config.job.kind === 'name') return { namespace: place, name: config.job.name };
  if (config.job.kind === 'selector') return { namespace: place, selector: config.job.selector };
  throw new TypeError('a Job that is followed has a name or a selector: the configuration says so');
}

async function startedAgain(
  watch          ,
  job             ,
  until        ,
  context            ,
)                                  {
  for (;;) {
    const next = startedJob(watch, job, context);
    if (next !== undefined || context.now() > until) return next;
    context.progress.waiting(`the Job was deleted; whether ${job.config.startedBy} makes it anew`);
    await watch.change(follow_started_job_pulse);
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/yaml-source.js
var yaml_source = __webpack_require__(63849);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/kubernetes/job-manifest.js

                                                             



const manifestSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9());

/**
 * Reads the manifest of a Job.
 * @param text the file; undefined where there is none
 * @param file its name, for messages
 * @returns the manifest; whether it is a Job is for who renders it
 * @throws CONFIG_MISSING, CONFIG_TOO_LARGE, CONFIG_INVALID, MIGRATION_TEMPLATE_INVALID
 */
function readJobManifest(text                    , file        )             {
  const { value } = (0,yaml_source/* readYaml */.g)(text, file);
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw (0,error_codes/* migrationError */.h)('MIGRATION_TEMPLATE_INVALID', {
    message: `Expected ${file} to hold one Job; it holds ${Array.isArray(value) ? 'a list' : 'no object of JSON'}.`,
    remedy: 'Write one Job (batch/v1), and quote what YAML would read as a date.',
    facts: { file },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/excerpt.js
var excerpt = __webpack_require__(46606);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/graces.js
var kubernetes_graces = __webpack_require__(73839);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/cluster-connection.js
var cluster_connection = __webpack_require__(15611);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/emergency/cluster-emergency.js + 5 modules
var cluster_emergency = __webpack_require__(62654);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var src_error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ready/cluster-controller.js
var cluster_controller = __webpack_require__(20751);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ready/desired-revision.js
var desired_revision = __webpack_require__(10238);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ready/expected-rollout.js
var expected_rollout = __webpack_require__(89714);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ready/reported-digests.js
var reported_digests = __webpack_require__(11477);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/records.js
var records = __webpack_require__(27970);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(22408);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/failures/failure-memory.js
var failure_memory = __webpack_require__(37422);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/failures/finding.js
var finding = __webpack_require__(97527);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/failures/pod-findings.js + 2 modules
var pod_findings = __webpack_require__(5343);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/object-index.js
var object_index = __webpack_require__(55152);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/pod-patience.js
                                                                   



                                                   



/**
 * Judges the pods of a Job by the rules of a rollout, for whoever follows a single Job: what stands in a pod's way, and
 * whether it has stood there longer than its grace period.
 */
class PodPatience {
           #memories = new Map                       ();

  /**
   * @param pod a pod of a Job that has not ended
   * @param warnings the warnings that were written about it
   * @param now milliseconds since the epoch
   * @returns why waiting is useless; undefined while there is hope
   */
  judge(
    pod                  ,
    warnings                             ,
    now        ,
  )                      {
    const uid = (0,object_index/* uidOf */.kz)(pod);
    const memory = this.#memories.get(uid) ?? new failure_memory/* FailureMemory */.I();
    this.#memories.set(uid, memory);
    const view = { find: () => undefined, owned: () => [], warnings: () => warnings };
    const failures = memory.observe((0,pod_findings/* podFindings */.qx)(pod, 'batch/Job', view, kubernetes_graces/* defaultRestarts */.q), now);
    return (0,finding/* byCause */.zs)(failures).find((failure) => memory.ripeAt(failure) <= now);
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/migrator-job/pod-diagnosis.js
                                                   

                                                                


/** How often the warnings about one pod are asked for, in milliseconds. */
const pod_diagnosis_askEvery = 5_000;

/**
 * @param cluster where the pods are
 * @param now the clock
 * @returns judges a migrator's pods by the reasons and grace periods of a rollout
 */
function podDiagnosis(cluster         , now              )                            {
  const patience = new PodPatience();
  const warnings = new Map                                                             ();
  return async (pod, signal) => {
    const uid = (0,object/* textAt */.$6)(pod.metadata, 'uid') ?? '';
    const known = warnings.get(uid) ?? { at: now(), events: [] };
    // Only a pod that has not come to run has warnings that count.
    if ((0,object/* textAt */.$6)(pod.status, 'phase') === 'Pending' && now() - known.at >= pod_diagnosis_askEvery) {
      known.at = now();
      known.events = await warningsOf(cluster, pod, uid, signal);
    }
    warnings.set(uid, known);
    return patience.judge(pod, known.events, now());
  };
}

/** Warnings are a help: who may not read them learns less, and is not refused. */
async function warningsOf(
  cluster         ,
  { namespace }                  ,
  uid        ,
  signal             ,
)                                       {
  try {
    const { objects } = await cluster.list(
      {
        apiVersion: 'v1',
        kind: 'Event',
        ...(namespace === undefined ? {} : { namespace }),
        fieldSelector: `involvedObject.uid=${uid},type=Warning`,
      },
      signal,
    );
    return objects;
  } catch (error) {
    if (signal.aborted) throw error;
    return [];
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/migrator-job/migrate-by-job.js
                                                               

                                                   

                                                            
                                                        



                                                                                  










/** What a migration by a Job gets from its step. */
                             
                                
                                               
                                                    
                                            
 

/**
 * Migrates by a Job in the environment's cluster: starts it, or follows the one that a controller starts.
 * @param context what the step knows
 * @param request the deployment, the configuration, and where names are saved
 * @returns the proof; of a rollback, where no Job of the controller's counts, what was seen in its place
 * @throws MIGRATION_*, MIGRATION_NAMESPACE_UNKNOWN, KUBERNETES_*, CLUSTER_UNDECLARED, FENCED_OFF
 */
async function migrateByJob(
  context                   ,
  request            ,
)                                           {
  const { progress } = context.connections.settings;
  const cluster = await context.connections.cluster();
  return await whileOpen(cluster, progress, async () => {
    const { held, migrations } = request;
    const job = await migratorJob(context, request, cluster);
    if (migrations.startedBy === 'waybill')
      return await runMigratorJob(job, surroundingsOf(context, request, cluster, job));
    const { target } = context.environment;
    // A controller that an emergency has stopped would never start it.
    if (target.kind === 'kubernetes')
      await (0,cluster_emergency/* resumeAfterEmergency */.x)(context, held.record.id, target, cluster);
    const surroundings = {
      ...surroundingsOf(context, request, cluster, job),
      ...(await starterOf(context, request, cluster)),
      ...desiredAt(held.record),
    };
    if ((0,records/* requestOf */.f)(held.record).kind === 'rollback')
      return await followIfStarted(withoutExpectation(job), surroundings);
    const code = await codeOf(context, migrations);
    return await followMigratorJob(job, { ...surroundings, code });
  });
}

function surroundingsOf(
  { connections: { settings }, ledger }                   ,
  { held, migrations, remember }            ,
  cluster         ,
  job             ,
)             {
  const { signal, progress } = settings;
  const now = ()         => nowOf(settings);
  return {
    ...{ cluster, signal, progress, now, remember, fence: held.fence },
    mask: (line) => (0,excerpt/* withoutSecrets */.c)(line, secretsOf(settings)),
    reconnect: (within) => (0,cluster_connection.openCluster)({ ...settings, signal: within }),
    diagnosePod: podDiagnosis(cluster, now),
    onStart: async () => {
      // Recorded before it acts: a run that is killed in the middle leaves a record that says so.
      const evidence = {
        phase: 'migrating',
        engine: migrations.engine,
        command: job.image.digest,
        versionBefore: null,
        ...declared(migrations),
      }         ;
      await ledger.advance(held.record.id, [{ to: 'migrating', evidence }]);
    },
  };
}

/** Desired state is written when a controller's migration fails: going back is judged by what the release declares. */
function declared({ startedBy, expects: versionAfter, compatibleFrom }                         )   
                                                                                          
  {
  if (startedBy === 'waybill' || versionAfter === undefined) return {};
  return {
    declares: { versionAfter, ...(compatibleFrom === undefined ? {} : { compatibleFrom }) },
  };
}

function nowOf({ clock = Date }                                              )         {
  return clock.now();
}

/** What is brought back says which version it brought then; the schema stays where it is. */
function withoutExpectation({
  config: { expects: _then, ...config },
  ...job
}             )              {
  return { ...job, config };
}

/** What the release brings that did not run here before: its start has to wait for the migration. */
async function codeOf(
  context                   ,
  { image: migrator }                         ,
)                              {
  const { target } = context.environment;
  const pointers = await context.seen.environment(context.environment.name);
  const id = pointers?.active?.deployment;
  const active = id === undefined ? undefined : await context.seen.deployment(id);
  const before = new Set(active?.release.images.map(({ digest }) => digest));
  const { images } = context.release;
  const code = images.filter(
    ({ name, digest }) => !before.has(digest) && (name !== migrator || images.length === 1),
  );
  if (code.length === 0) return undefined;
  if (target.kind !== 'kubernetes') return 'elsewhere';
  const expected = await (0,expected_rollout/* expectedImages */.$O)({
    ...context,
    release: { ...context.release, images: code },
  });
  return {
    namespaces: [...new Set(target.workloads.map(({ namespace }) => namespace))],
    reportedAs: new Set(expected.flatMap(({ reportedAs }) => [...reportedAs])),
  };
}

/** When the controller could begin. */
function desiredAt(record                  )                                {
  const desired = record.transitions.find(({ to }) => to === 'desired');
  return desired === undefined ? {} : { desiredAt: Date.parse(desired.at) };
}

/** The controller that the policy names says which Job is the one of the revision that this deployment wrote. */
async function starterOf(
  context                   ,
  { held, migrations }            ,
  cluster         ,
)                                       {
  const { target } = context.environment;
  const commit = await (0,desired_revision/* desiredRevision */._)(context, held.record.id);
  if (target.kind !== 'kubernetes' || target.controller === undefined || commit === undefined)
    return {};
  const { settings } = context.connections;
  const controller = await (0,cluster_controller/* controllerOf */.O)(target.controller, settings, held.fence);
  const revision = {
    commit,
    isReached: (candidate        ) => (0,desired_revision/* descends */.s)(context, candidate, commit),
  };
  const { signal } = settings;
  const now = ()         => nowOf(settings);
  const graces = { ...kubernetes_graces/* defaultGraces */.d, ...target.graces };
  return {
    starter: () => {
      const watch = controller({ cluster, revision, signal, now, onChange: () => undefined });
      const { job } = migrations;
      const isOurs = ({ name }         )          => job.kind !== 'name' || name === job.name;
      const starter          = {
        state: () => watch.hook(isOurs),
        obstacle: () => ripe(watch.state()?.failures ?? [], now(), graces),
        ...{ synced: watch.synced, ended: watch.ended },
        close: () => {
          watch.close();
        },
      };
      return Promise.resolve(starter);
    },
  };
}

/** What keeps the controller from coming to the Job ends the wait when it would end that of a rollout. */
function ripe(
  failures                    ,
  now        ,
  graces                      ,
)                                  {
  const found = failures.find(({ reason, since }) => since + graces[reason] <= now);
  return found && { reason: found.reason, message: `${found.subject} ${found.message}` };
}

async function whileOpen   (
  cluster         ,
  progress          ,
  act                  ,
)             {
  progress.detail(`Cluster: ${cluster.address}`);
  try {
    return await act();
  } finally {
    cluster.close();
  }
}

/** What we were given to reach systems with must not stand in a migrator's log either. */
function secretsOf({
  applicationToken,
  opsToken,
  registryPassword,
  argoCdToken,
}                                              )              
                                      
  {
  return [applicationToken, opsToken, registryPassword, argoCdToken].filter(
    (secret) => secret !== undefined,
  );
}

async function migratorJob(
  context                   ,
  { held, migrations }            ,
  cluster         ,
)                       {
  const { connections, release, environment, values } = context;
  const { settings } = connections;
  const image = release.images.find(({ name }) => name === migrations.image);
  if (image === undefined) {
    throw (0,src_error_codes/* stageError */.vH)('MIGRATOR_IMAGE_MISSING', {
      message: `Expected the release of ${release.commit} to have the image ${migrations.image}, which migrates; it has ${release.images.map(({ name }) => name).join(', ')}.`,
      remedy: 'Name an image of the release with `migrations.image` in waybill.yaml.',
      facts: { commit: release.commit, image: migrations.image },
    });
  }
  const tag = (0,vocabulary/* releaseTag */.aF)(release.commit);
  return {
    config: migrations,
    image: {
      name: image.name,
      repository: image.repository,
      digest: image.digest,
      reportedAs: async () =>
        (await (0,reported_digests/* reportedDigests */.b)(image, tag, (0,registry_connection/* registryConnection */.aL)(settings))).reportedAs,
    },
    images: release.images.map(({ repository, digest }) => ({ repository, digest })),
    deployment: {
      id: held.record.id,
      application: release.application,
      environment: environment.name,
      commit: release.commit,
      owner: settings.owner,
    },
    namespace: namespaceOf(context, migrations, cluster),
    manifest: await manifestOf(context, migrations),
    values,
  };
}

/** The target's namespace; the connection's own is a fallback that a kubeconfig names. */
function namespaceOf(
  { environment: { target } }                   ,
  { namespace }                         ,
  cluster         ,
)         {
  if (namespace !== undefined) return namespace;
  return target.kind === 'kubernetes' ? target.namespace : cluster.namespace;
}

/** The application's manifest is a build fact, read at the deployed commit; that of the ops repository at its head. */
async function manifestOf(
  { connections, release }                   ,
  { job }                         ,
)                                   {
  if (job.kind !== 'file') return undefined;
  if (job.repository === 'application') {
    const git = await connections.applicationGit();
    const bytes = await git.readFile(release.commit, job.path);
    return readJobManifest(bytes?.toString('utf8'), job.path);
  }
  const [git, { ops }] = await Promise.all([connections.opsGit(), connections.names()]);
  const head = await git.readRef(`refs/heads/${ops.branch}`);
  const bytes = head === undefined ? undefined : await git.readFile(head, job.path, { lazy: true });
  return readJobManifest(bytes?.toString('utf8'), `${job.path} of the ops repository`);
}


/***/ }),

/***/ 20751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ controllerOf)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44117);
                                                        
                                                                       
                                                                    


/**
 * @param written what the policy says applies desired state
 * @param settings the token for Argo CD's own server
 * @param fence asked before the controller is told to look now
 * @returns how it is watched; only its own code is loaded
 * @throws ARGO_CD_TOKEN_MISSING
 */
async function controllerOf(
  written                  ,
  settings                                         ,
  fence                      ,
)                              {
  const controllers = await __webpack_require__.e(/* import() */ 8063).then(__webpack_require__.bind(__webpack_require__, 98063));
  const fenced = fence === undefined ? {} : { fence };
  if (written.kind === 'flux') {
    const { applies, namespace } = written;
    const named = { namespace, name: applies.name };
    return controllers.fluxController(
      applies.kind === 'Kustomization'
        ? { kustomization: named, ...fenced }
        : { helmRelease: named, ...fenced },
    );
  }
  const { application, namespace, server } = written;
  const named = { namespace, name: application };
  if (server === undefined) return controllers.argoCdController({ application: named, ...fenced });
  if (settings.argoCdToken === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .stageError */ .vH)('ARGO_CD_TOKEN_MISSING', {
      message: `Expected a token for Argo CD's server ${server}, which the policy names; none was given.`,
      remedy:
        'Give `argo-cd-token` (a project role that may get the application), or leave `controller.server` out to ask the cluster.',
      facts: { server },
    });
  }
  const token = settings.argoCdToken;
  return controllers.argoCdController({ server, token, application: named, ...fenced });
}


/***/ })

};
})
