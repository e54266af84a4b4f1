(function (exports, __distFolder) {'use strict';
exports.ids = [8063];
exports.modules = {

/***/ 98063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  argoCdController: () => (/* reexport */ argoCdController),
  argoCdHook: () => (/* reexport */ argoCdHook),
  commitIn: () => (/* reexport */ commitIn),
  fluxController: () => (/* reexport */ fluxController),
  fluxHook: () => (/* reexport */ fluxHook)
});

// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var src_object = __webpack_require__(49153);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/known-objects.js
                                                                   
                                                  

/** What is known of an object: it, that there is none, or that nobody has said yet (or may say). */
                                                            

/** Objects as they stand now, by kind and name. */
                               
                                                               
 

/** @returns the object where there is one */
function objectOf(known       )                               {
  return typeof known === 'string' ? undefined : known;
}

/**
 * @param objects all that there is
 * @returns a view in which everything else is absent
 */
function knownFrom(objects                             )               {
  return {
    find: (kind, name) =>
      objects.find(
        (object) =>
          object.kind === kind && object.name === name.name && object.namespace === name.namespace,
      ) ?? 'absent',
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var effect = __webpack_require__(31914);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/ending.js
/** A promise that rejects when it is told to, and never resolves. */
                         
                                  
                                            
 

/** @returns one; nobody need listen */
function ending()         {
  let reject                           = () => undefined;
  const promise = new Promise      ((_, refuse) => {
    reject = refuse;
  });
  promise.catch(() => undefined);
  return { promise, reject };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/wording.js

                                                  

const longestWords = 600;

/**
 * @param text a revision, or a message with revisions in it
 * @returns it with commits and digests cut to what people compare
 */
function shorten(text        )         {
  return text.replace(/\b([0-9a-f]{12})[0-9a-f]{28,52}\b/g, '$1…');
}

/** @returns a controller's own words on one line, within a limit */
function words(text        )         {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestWords ? `${line.slice(0, longestWords)}…` : line;
}

/** @returns `Kustomization flux-system/apps` */
function nameOf(object                  )         {
  return naming(object.kind, { namespace: object.namespace ?? '', name: object.name });
}

/** @returns `Kustomization flux-system/apps` */
function naming(kind        , { namespace, name }                )         {
  return namespace === '' ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

/** @returns `BuildFailed: kustomize build failed: …` */
function saying({ reason, message }           )         {
  return words(message === '' ? reason : `${reason}: ${message}`);
}

/** @returns the Ready condition in a few words, for the diagnosis */
function readiness(object                  )         {
  const ready = (0,src_object/* conditionOf */.rI)(object, 'Ready');
  return ready === undefined ? 'no Ready condition' : `Ready=${ready.status}, ${saying(ready)}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/reconcile-requests.js

                                                   
                                                                   

                                                      


/** How a controller is asked: an annotation of the object, whose value Flux gives back when it has looked. */
                                    
                        
                                          
 

/** `flux reconcile` writes it (Flux's API reference, ReconcileRequestAnnotation). */
const fluxAnnotation                    = {
  name: 'reconcile.fluxcd.io/requestedAt',
  value: (now) => new Date(now).toISOString(),
};

/** `argocd app get --refresh` writes it; Argo CD takes it away when it has looked. */
const argoCdAnnotation                    = {
  name: 'argocd.argoproj.io/refresh',
  value: () => 'normal',
};

/** What these requests need of their surroundings. */
                                                       
                            
                             
                                
 

/** Asks controllers to look at an object now, once each. Not being allowed to ask is no failure: they look by themselves. */
class ReconcileRequests {
           #context                ;
           #annotation                   ;
           #requests = new Map                                      ();
           #notes           = [];
           #end = ending();

  constructor(annotation                   , context                ) {
    this.#annotation = annotation;
    this.#context = context;
  }

  /** Rejects where this run must not act any more. */
  get ended()                {
    return this.#end.promise;
  }

  get notes()                    {
    return this.#notes;
  }

  /** @returns what was asked of the object's controller, where that was allowed */
           of = (object                  )                               =>
    this.#requests.get(keyOf(object));

  /** Asks, where it was not asked yet. */
  ask(object                  )       {
    const key = keyOf(object);
    if (this.#requests.has(key) || this.#context.signal.aborted) return;
    this.#requests.set(key, undefined);
    const at = this.#context.now();
    const token = this.#annotation.value(at);
    const { apiVersion, kind, name, namespace } = object;
    const reference = { apiVersion, kind, name, ...(namespace !== undefined && { namespace }) };
    const change = { metadata: { annotations: { [this.#annotation.name]: token } } };
    (0,effect/* performEffect */.d)('target.reconcile', this.#context, (signal) =>
      this.#context.cluster.patch(reference, change, { signal }),
    )
      .then((patched) => {
        this.#requests.set(key, { token, at, patched });
        this.#context.onChange();
      })
      .catch((error         ) => {
        if ((0,src_error/* isWaybillError */.xS)(error, 'FENCED_OFF')) this.#end.reject(error);
        else this.#notes.push(`${nameOf(object)} cannot be asked to look now: ${(0,src_error/* messageOf */.bD)(error)}`);
      });
  }
}

function keyOf({ kind, namespace, name }                  )         {
  return `${kind} ${namespace ?? ''}/${name}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/revision-relations.js
                                                                  
                                                             

/** A commit that could not be found may have been fetched since. */
const denialLasts = 30_000;

/** What these relations need of their surroundings. */
                                  
                                      
                               
                             
                                    
                                
 

/** How the commits that controllers name stand to ours: each is asked for once, and answered from memory. */
class RevisionRelations                          {
           #context                 ;
           #answers = new Map                                                              ();
           #asked = new Set        ();

  constructor(context                 ) {
    this.#context = context;
  }

  get commit()         {
    return this.#context.revision.commit;
  }

           relation = (commit        )           => {
    if (commit === this.commit) return 'ours';
    const answer = this.#answers.get(commit);
    if (answer?.isReached === true) return 'descendant';
    if (answer === undefined || this.#context.now() - answer.at > denialLasts) this.#ask(commit);
    return answer === undefined ? 'unknown' : 'other';
  };

  #ask(commit        )       {
    if (this.#asked.has(commit) || this.#context.signal.aborted) return;
    this.#asked.add(commit);
    this.#context.revision
      .isReached(commit, this.#context.signal)
      // That it cannot be known is no proof: it is not reached (law 7), and asked for again later.
      .catch(() => false)
      .then((isReached) => {
        this.#asked.delete(commit);
        this.#answers.set(commit, { isReached, at: this.#context.now() });
        if (!this.#context.signal.aborted) this.#context.onChange();
      })
      .catch(() => undefined);
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/running.js

                                             


/** A lease is renewed every few seconds; after this long nobody holds it. */
const leaseLasts = 60_000;

/** Whether what runs a controller is there. */
                          
                                                                       
                              
                                        
 

/**
 * @param workloads Deployments and StatefulSets that run controllers
 * @param leases their leases, and when each was last seen to change, by our clock
 * @param names the workloads that are needed, as they are called
 * @param now our clock
 * @returns whether they are there; nothing where they are not known, since controllers may run elsewhere
 */
function runningOf(
  workloads                             ,
  leases                                                                             ,
  names                   ,
  now        ,
)          {
  const needed = workloads.filter(({ name }) => names.includes(name));
  const down = needed.flatMap(unavailable);
  const held = leases.filter(({ lease }) =>
    names.some((name) => lease.name.startsWith(`${name}-`)),
  );
  const abandoned = held.flatMap(({ lease, changedAt }) => {
    if (now - changedAt < leaseLasts) return [];
    const subject = nameOf(lease);
    const holder = (0,src_object/* textAt */.$6)(lease.spec, 'holderIdentity') ?? 'nobody';
    const message = `${subject} of ${holder} was not renewed for a minute: the controller does not run`;
    return [{ reason: 'ControllerDown'         , subject, message, since: changedAt }];
  });
  const findings = [...down, ...abandoned];
  const found = new Set(needed.map(({ name }) => name));
  return { isRunning: findings.length === 0 && names.every((name) => found.has(name)), findings };
}

function unavailable(workload                  )                     {
  const wanted = (0,src_object/* countAt */.$v)(workload.spec, 'replicas') ?? 1;
  const field = workload.kind === 'StatefulSet' ? 'readyReplicas' : 'availableReplicas';
  const there = (0,src_object/* countAt */.$v)(workload.status, field) ?? 0;
  if (wanted > 0 && there > 0) return [];
  const subject = nameOf(workload);
  const message =
    wanted === 0
      ? `${subject}, which runs the controller, is scaled to 0`
      : `${subject}, which runs the controller, has no available replica (${String(wanted)} wanted)`;
  return [{ reason: 'ControllerDown', subject, message }];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/standing.js
                                                                   
                                                                     

/** A failure before it is known since when it stands. */
                          
                                 
                           
                           
                                                                                        
                          
 

/** A controller's state as a pure function gives it: from objects and facts alone, without a memory. */
                      
     
                               
                               
                                            
     
     
                               
                                
                               
                                            
                                
      

/** Remembers since when each finding stands: one that went away and came back begins anew. */
class FindingMemory {
  #since = new Map                ();

  /**
   * @param standing what the objects say now
   * @param now milliseconds since the epoch
   * @returns the state for whoever waits
   */
  stateOf(standing          , now        )                  {
    const before = this.#since;
    this.#since = new Map();
    const failures = standing.findings.map(({ reason, subject, message, since }) => {
      const key = `${reason} ${subject}`;
      const first = since ?? before.get(key) ?? now;
      this.#since.set(key, first);
      return { reason, subject, message: besides(subject, message), since: first };
    });
    if (standing.kind === 'applied') {
      const { kind, revision, message, settled } = standing;
      return { kind, revision, message, failures, settled };
    }
    return { kind: 'waiting', message: standing.message, failures };
  }
}

/** Whoever shows a failure names its subject already. */
function besides(subject        , message        )         {
  return message.startsWith(subject) ? message.slice(subject.length).replace(/^:? /, '') : message;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/watched-objects.js

                                                                                         


                                                              
                                                  

/** Objects of one kind in one namespace. */
                         
                        
                                                                  
                                          
                             
                         
                                  
                                                                                                                           
                               
                                                                                           
                             
 

                
                                   
                  
                    
 

/** What these watches need of their surroundings. */
                                 
                            
                               
                             
                                
 

/** The objects that a controller's state is read from: watched once each, also those that others name later. */
class WatchedObjects                         {
           #context                ;
           #watches = new Map                                                                    ();
           #seen = new Map              ();
           #notes = new Map                ();
           #end = ending();

  constructor(context                ) {
    this.#context = context;
  }

  /** Rejects where a required watch cannot go on. */
  get ended()                {
    return this.#end.promise;
  }

  /** What could not be read, in a sentence each. */
  get notes()                    {
    return [...this.#notes.values()];
  }

  /**
   * Watches these from now on, where nobody does yet.
   * @returns settles after the first list; rejects where a required one cannot be had
   */
  async want(wanted        )                {
    const key = `${wanted.kind} ${wanted.namespace} ${wanted.name ?? ''} ${wanted.labelSelector ?? ''}`;
    if (this.#watches.has(key) || this.#context.signal.aborted) return;
    const entry                                                             = {
      wanted,
      isListed: false,
    };
    this.#watches.set(key, entry);
    try {
      const watch = await this.#start(wanted);
      entry.watch = watch;
      await watch.synced;
      entry.isListed = true;
      watch.ended.catch((error         ) => {
        entry.isListed = false;
        this.#lost(wanted, error);
      });
      this.#context.onChange();
    } catch (error) {
      this.#lost(wanted, error);
      if (wanted.isRequired) throw error;
    }
  }

  async #start(wanted        )                       {
    const { cluster, signal } = this.#context;
    const selection                                = {
      kind: wanted.kind,
      namespace: wanted.namespace,
      ...(wanted.name !== undefined && { fieldSelector: `metadata.name=${wanted.name}` }),
      ...(wanted.labelSelector !== undefined && { labelSelector: wanted.labelSelector }),
    };
    const apiVersion = await this.#served(wanted);
    return cluster.watch(
      { ...selection, apiVersion },
      {
        signal,
        onChange: (change) => {
          this.#note(change);
          if (wanted.isQuiet !== true) this.#context.onChange();
        },
      },
    );
  }

  /** Older clusters serve some of Flux's kinds in older versions only. */
  async #served(wanted        )                  {
    const [newest = '', ...older] = wanted.apiVersions;
    if (older.length === 0) return newest;
    for (const apiVersion of wanted.apiVersions) {
      try {
        await this.#context.cluster.resource(apiVersion, wanted.kind, this.#context.signal);
        return apiVersion;
      } catch (error) {
        if (!(0,src_error/* isWaybillError */.xS)(error, 'KUBERNETES_KIND_UNKNOWN')) throw error;
      }
    }
    return newest;
  }

  #note({ type, object }              )       {
    const key = watched_objects_keyOf(object);
    if (type === 'deleted') {
      this.#seen.delete(key);
      return;
    }
    const version = (0,src_object/* textAt */.$6)(object.metadata, 'resourceVersion') ?? '';
    const seen = this.#seen.get(key);
    const now = this.#context.now();
    if (seen === undefined) this.#seen.set(key, { first: object, version, changedAt: now });
    else if (seen.version !== version) Object.assign(seen, { version, changedAt: now });
  }

  #lost(wanted        , error         )       {
    if (this.#context.signal.aborted) return;
    if (wanted.isRequired) this.#end.reject(error);
    this.#notes.set(
      `${wanted.kind} ${wanted.namespace}`,
      `${wanted.kind} in ${wanted.namespace} cannot be read: ${(0,src_error/* messageOf */.bD)(error)}`,
    );
  }

           find = (kind        , name                )        => {
    let isListed = false;
    for (const { wanted, watch, isListed: listed } of this.#watches.values()) {
      if (wanted.kind !== kind || wanted.namespace !== name.namespace) continue;
      if (wanted.name !== undefined && wanted.name !== name.name) continue;
      const found = watch?.objects.get(`${name.namespace}/${name.name}`);
      if (found !== undefined) return found;
      // A selection by labels does not say that there is none.
      isListed ||= listed && wanted.labelSelector === undefined;
    }
    return isListed ? 'absent' : 'unknown';
  };

  /** @returns the objects of that kind in that namespace, as far as they are watched */
  all(kind        , namespace        )                              {
    return [...this.#watches.values()]
      .filter(({ wanted }) => wanted.kind === kind && wanted.namespace === namespace)
      .flatMap(({ watch }) => [...(watch?.objects.values() ?? [])]);
  }

  /** @returns the object as it stood when it was first seen */
           first = (object                  )                   =>
    this.#seen.get(watched_objects_keyOf(object))?.first ?? object;

  /** @returns when it was last seen to change, by our clock */
           changedAt = (object                  )         =>
    this.#seen.get(watched_objects_keyOf(object))?.changedAt ?? this.#context.now();

  close()       {
    for (const { watch } of this.#watches.values()) watch?.close();
  }
}

function watched_objects_keyOf(object                  )         {
  return `${object.kind} ${object.namespace ?? ''}/${object.name} ${(0,src_object/* textAt */.$6)(object.metadata, 'uid') ?? ''}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/watching.js


/** That a controller was asked to look at an object now. */
                                   
                                                        
                         
                      
                                                         
                                     
 

/** What is known besides the objects as they stand: moments, and what was asked. */
                           
                       
                                                            
                             
                                                               
                                                                 
                                                              
                                                                               
                                                                                                                   
                              
 

/** A controller that is there answers sooner; it is not called silent before. */
const answerPatience = 10_000;

const lookAgainAfter = 5_000;

/**
 * Silence is no change that a watch would tell: whoever waits is asked to look again now and then.
 * @param signal ends it
 * @param onChange called every few seconds
 */
function whileOpen(signal             , onChange            )       {
  if (signal.aborted) return;
  const timer = setInterval(onChange, lookAgainAfter).unref();
  const stop = ()       => {
    clearInterval(timer);
  };
  signal.addEventListener('abort', stop, { once: true });
}

/**
 * @param object one of Flux's
 * @returns whether Flux has looked at it since we began: so that what its conditions say is of now, not of an older try
 */
function wasLookedAt(object                  , watching          )          {
  const request = watching.request(object);
  if (request !== undefined && handledRequest(object) === request.token) return true;
  const first = watching.first(object);
  if (transitionOf(first) !== transitionOf(object)) return true;
  const interval = goDuration((0,src_object/* textAt */.$6)(object.spec, 'interval'));
  return interval !== undefined && watching.now - watching.startedAt > interval;
}

/** @returns whether Flux was asked to look, has had time, and has not answered */
function isSilent(object                  , watching          )          {
  const request = watching.request(object);
  if (request === undefined || handledRequest(object) === request.token) return false;
  if (watching.now - request.at < answerPatience) return false;
  // It answers at the end of what it does; who still does something is not silent.
  return (0,src_object/* conditionOf */.rI)(object, 'Reconciling')?.reason !== 'Progressing';
}

/** @returns the request that Flux answered last */
function handledRequest(object                  )                     {
  return (0,src_object/* textAt */.$6)(object.status, 'lastHandledReconcileAt');
}

/** @returns when the Ready condition last changed, as the cluster's clock says */
function transitionOf(object                  )                     {
  const ready = (0,src_object/* listAt */.gT)(object.status, 'conditions').find((one) => (0,src_object/* textAt */.$6)(one, 'type') === 'Ready');
  return (0,src_object/* textAt */.$6)(ready, 'lastTransitionTime');
}

const units                                   = {
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 0.001,
  µs: 0.001,
  ns: 0.000001,
};

/**
 * @param text a duration as Go writes it: `10m0s`, `1h30m`, `1.5s`
 * @returns milliseconds; undefined where it is none
 */
function goDuration(text                    )                     {
  if (text === undefined || !/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|us|µs|ns|h|m|s))+$/.test(text))
    return undefined;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/([\d.]+)([a-zµ]+)/g))
    sum += Number(amount) * (units[unit ?? ''] ?? Number.NaN);
  return sum;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/revision.js
/** How a commit that a controller names stands to the one that we wrote. */
                      
          
                                         
                
                                                
           
                                              
              

/** What is known of revisions when objects are judged. */
                                
                                  
                          
                                             
                                                  
 

/** A git commit as Flux and Argo CD write it behind a branch, tag or algorithm. */
const commitAtEnd = /(?:^|[@/:])([0-9a-f]{40})$/;

/**
 * @param revision as a controller writes it: `main@sha1:<sha>`, `main/<sha>` (Flux before 2.0), `sha1:<sha>`, `<sha>`
 * @returns the commit in it; undefined where there is none, as in `latest@sha256:<digest>` or a chart's version
 */
function commitIn(revision                    )                     {
  return revision === undefined ? undefined : commitAtEnd.exec(revision)?.[1];
}

/**
 * @param revision as a controller writes it
 * @param facts our commit
 * @returns how it stands to ours
 */
function relationOf(revision                    , facts               )           {
  const commit = commitIn(revision);
  return commit === undefined ? 'unknown' : facts.relation(commit);
}

/** @returns whether what is there is our commit or descends from it */
function isReached(relation          )          {
  return relation === 'ours' || relation === 'descendant';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/argo-cd/operation.js

                                               


/** What a sync did with one object or hook (Argo CD's API, ResourceResult). */
                                 
                         
                           
                        
                             
                        
                                                                        
                          
                           
                                                                           
                            
                                                                  
                             
                             
 

/** The sync that runs, or that ran last. */
                                
                         
                           
                                                                 
                                        
                              
                              
                                                                                            
                            
                           
                              
                                          
                                                
 

/** A revision among those of several sources. */
                                  
                                        
                              
 

const order                                     = { ours: 0, descendant: 1, unknown: 2, other: 3 };

/**
 * @param holder what has `revision`, or `revisions` where an application has several sources
 * @param facts our commit
 * @returns the one that is nearest to ours; only one of the sources is the repository to which we wrote
 */
function nearestRevision(
  holder                       ,
  facts               ,
)                  {
  const several = (0,src_object/* listAt */.gT)(holder, 'revisions').flatMap((one) =>
    typeof one === 'string' && one !== '' ? [one] : [],
  );
  const one = (0,src_object/* textAt */.$6)(holder, 'revision');
  const all = several.length > 0 ? several : one === undefined || one === '' ? [] : [one];
  const known = all.map((revision) => ({ revision, relation: relationOf(revision, facts) }));
  known.sort((a, b) => order[a.relation] - order[b.relation]);
  return known[0] ?? { revision: undefined, relation: 'unknown' };
}

/**
 * @param application an Application
 * @param facts our commit
 * @returns its sync; undefined where there was none yet
 */
function operationOf(
  application                  ,
  facts               ,
)                            {
  const state = (0,src_object/* objectAt */.lJ)(application.status, 'operationState');
  if (state === undefined) return undefined;
  const asked = (0,src_object/* objectAt */.lJ)(state, 'operation', 'sync');
  const result = (0,src_object/* objectAt */.lJ)(state, 'syncResult');
  const done = nearestRevision(result, facts);
  const { revision, relation } = done.revision === undefined ? nearestRevision(asked, facts) : done;
  const phase = (0,src_object/* textAt */.$6)(state, 'phase') ?? '';
  return {
    phase,
    message: (0,src_object/* textAt */.$6)(state, 'message') ?? '',
    revision,
    relation,
    isRunning: phase === 'Running' || phase === 'Terminating',
    isWhole: (0,src_object/* listAt */.gT)(asked, 'resources').length === 0 && (0,src_object/* valueIn */.xm)(asked, 'dryRun') !== true,
    retries: (0,src_object/* countAt */.$v)(state, 'retryCount') ?? 0,
    retryLimit: (0,src_object/* countAt */.$v)(state, 'operation', 'retry', 'limit') ?? 0,
    finishedAt: (0,src_object/* textAt */.$6)(state, 'finishedAt'),
    resources: (0,src_object/* listAt */.gT)(result, 'resources').map(resourceIn),
  };
}

function resourceIn(entry           )                 {
  const text = (key        )         => (0,src_object/* textAt */.$6)(entry, key) ?? '';
  return {
    group: text('group'),
    version: text('version'),
    kind: text('kind'),
    namespace: text('namespace'),
    name: text('name'),
    status: text('status'),
    message: text('message'),
    hookType: text('hookType'),
    hookPhase: text('hookPhase'),
    syncPhase: text('syncPhase'),
  };
}

/** @returns `PreSync hook Job shop/migrate`, `Deployment shop/app` */
function resourceName(resource                )         {
  const where =
    resource.namespace === '' ? resource.name : `${resource.namespace}/${resource.name}`;
  const hook = resource.hookType === '' ? '' : `${resource.hookType} hook `;
  return `${hook}${resource.kind} ${where}`;
}

/** @returns whether a hook, or the health that a wave waits for, ended badly */
function hasFailed({ hookPhase, status }                )          {
  return hookPhase === 'Failed' || hookPhase === 'Error' || status === 'SyncFailed';
}

/** @returns whether the sync has come past its first hooks, and written objects */
function hasWritten({ resources }               )          {
  return resources.some(({ hookType, status }) => hookType === '' && status === 'Synced');
}

/**
 * What a running sync is at, in words: hooks that run, and the wave whose objects are not healthy yet.
 * @param operation the sync
 * @param application whose status lists the waves of its objects
 */
function progressOf(operation               , application                  )         {
  const parts           = [];
  const hooks = operation.resources.filter(
    ({ hookType, hookPhase }) => hookType !== '' && hookPhase === 'Running',
  );
  for (const hook of hooks) parts.push(`${resourceName(hook)} runs`);
  const pending = operation.resources.filter(
    ({ hookType, hookPhase }) => hookType === '' && hookPhase === 'Running',
  );
  const wave = currentWave(operation, application);
  if (pending.length > 0) {
    const names = pending.slice(0, 5).map(resourceName).join(', ');
    parts.push(`${wave === undefined ? '' : `wave ${wave}: `}${names} not healthy yet`);
  } else if (wave !== undefined && hooks.length === 0) parts.push(`wave ${wave}`);
  if (operation.retries > 0)
    parts.push(`retry ${String(operation.retries)} of ${String(operation.retryLimit)}`);
  if (parts.length > 0) return parts.join('; ');
  return operation.message === '' ? 'it has begun' : operation.message;
}

/** `1 of -1, 1, 2`; undefined where all are of one wave. */
function currentWave(operation               , application                  )                     {
  const waves = new Map                ();
  for (const entry of (0,src_object/* listAt */.gT)(application.status, 'resources')) {
    // Hooks are listed too, and are of phases, not of the waves of what is kept.
    if ((0,src_object/* valueIn */.xm)(entry, 'hook') !== true)
      waves.set(placeOf(resourceIn(entry)), (0,src_object/* countAt */.$v)(entry, 'syncWave') ?? 0);
  }
  const all = [...new Set(waves.values())].sort((a, b) => a - b);
  const begun = operation.resources.flatMap((one) => {
    const wave = one.hookType === '' ? waves.get(placeOf(one)) : undefined;
    return wave === undefined ? [] : [wave];
  });
  if (all.length < 2 || begun.length === 0) return undefined;
  return `${String(Math.max(...begun))} of ${all.join(', ')}`;
}

function placeOf({ group, kind, namespace, name }                )         {
  return `${group} ${kind} ${namespace} ${name}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/argo-cd/spec.js
                                               


/** @returns whether Argo CD syncs by itself (Application, spec.syncPolicy.automated; `enabled` since 3.1) */
function isAutomated(application                  )          {
  const automated = (0,src_object/* objectAt */.lJ)(application.spec, 'syncPolicy', 'automated');
  return automated !== undefined && (0,src_object/* valueIn */.xm)(automated, 'enabled') !== false;
}

/** @returns whether an annotation keeps Argo CD from looking at it at all */
function isSkipped(application                  )          {
  return (
    (0,src_object/* textAt */.$6)(application.metadata, 'annotations', 'argocd.argoproj.io/skip-reconcile') === 'true'
  );
}

/**
 * An Application has no observed generation; what its last comparison was made with says the same.
 * @returns whether the status is of the sources that the spec names
 */
function isCompared(application                  )          {
  const compared = (0,src_object/* objectAt */.lJ)(application.status, 'sync', 'comparedTo');
  // Argo CD before 2.0 left it out.
  if (compared === undefined) return true;
  return sourcesIn(application.spec) === sourcesIn(compared);
}

function sourcesIn(holder                       )         {
  const several = (0,src_object/* listAt */.gT)(holder, 'sources');
  const sources = several.length > 0 ? several : [(0,src_object/* objectAt */.lJ)(holder, 'source') ?? {}];
  const keys = ['repoURL', 'targetRevision', 'path', 'chart'];
  return JSON.stringify(sources.map((source) => keys.map((key) => (0,src_object/* textAt */.$6)(source, key) ?? '')));
}

/** @returns what the Application follows: `HEAD` where nothing is named */
function followedRevision(application                  )         {
  const several = (0,src_object/* listAt */.gT)(application.spec, 'sources');
  const sources = several.length > 0 ? several : [(0,src_object/* valueIn */.xm)(application.spec, 'source')];
  return [...new Set(sources.map((source) => (0,src_object/* textAt */.$6)(source, 'targetRevision') ?? 'HEAD'))].join(
    ', ',
  );
}

/**
 * @param project the AppProject of an Application
 * @param application the Application
 * @returns the project's sync windows that may hold it back, in words; whether one is open now is not judged here
 */
function syncWindows(
  project                              ,
  application                  ,
)                    {
  const cluster = (0,src_object/* textAt */.$6)(application.spec, 'destination', 'name') ?? '';
  const server = (0,src_object/* textAt */.$6)(application.spec, 'destination', 'server') ?? '';
  const namespace = (0,src_object/* textAt */.$6)(application.spec, 'destination', 'namespace') ?? '';
  return (0,src_object/* listAt */.gT)(project?.spec, 'syncWindows').flatMap((window) => {
    const isMeant =
      matches(window, 'applications', [application.name]) ||
      matches(window, 'namespaces', [namespace]) ||
      matches(window, 'clusters', [cluster, server]);
    if (!isMeant) return [];
    const part = (key        )         => (0,src_object/* textAt */.$6)(window, key) ?? '?';
    const zone = (0,src_object/* textAt */.$6)(window, 'timeZone') ?? 'UTC';
    return [`${part('kind')} at "${part('schedule')}" for ${part('duration')} (${zone})`];
  });
}

function matches(window           , key        , values                   )          {
  return (0,src_object/* listAt */.gT)(window, key).some(
    (pattern) =>
      typeof pattern === 'string' &&
      values.some((value) => value !== '' && globMatches(pattern, value)),
  );
}

/** `*` for any run of characters, matched without going back over the same text again. */
function globMatches(pattern        , value        )          {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return pattern === value;
  if (!value.startsWith(head)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = value.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return value.length - tail.length >= at && value.endsWith(tail);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/argo-cd/application.js

                                                 

                                                        





/** What an Application is judged from. */
                             
                                
                              
                                           
                                      
                                                       
                               
 

/** Conditions that keep it from coming to a revision (Argo CD's API, ApplicationCondition). */
const errors = ['ComparisonError', 'InvalidSpecError', 'UnknownError'];

/**
 * Where an Application stands with our commit. What it says of other revisions neither passes nor fails ours.
 * @param subject its name, for messages
 * @param known the Application
 * @param view our commit, what was asked
 */
function applicationStanding(subject        , known       , view            )           {
  if (known === 'unknown') return waiting(`${subject} was not read yet`);
  if (known === 'absent') {
    const message = `${subject} does not exist`;
    return waiting(message, [{ reason: 'RevisionNotObserved', subject, message }]);
  }
  const { facts } = view;
  const operation = operationOf(known, facts);
  const compared = nearestRevision(known.status?.['sync'], facts);
  const applied = appliedRevision(known, operation, compared, facts);
  if (applied !== undefined) return appliedStanding(known, applied, operation, compared);
  if (operation !== undefined && isReached(operation.relation)) {
    if (operation.isRunning) return syncing(known, operation);
    if (operation.phase === 'Failed' || operation.phase === 'Error')
      return syncFailed(known, operation);
  }
  return notSynced(known, compared, view);
}

function waiting(message        , findings                     = [])           {
  return { kind: 'waiting', message, findings };
}

/** @returns whether the cluster holds what our revision says, by the comparison alone */
function isSynced(application                  , facts               )          {
  const compared = nearestRevision(application.status?.['sync'], facts);
  const status = (0,src_object/* textAt */.$6)(application.status, 'sync', 'status');
  return status === 'Synced' && isReached(compared.relation) && isCompared(application);
}

/** A whole sync of it succeeded, last of all syncs; or nothing differs from it. */
function appliedRevision(
  application                  ,
  operation                           ,
  compared                 ,
  facts               ,
)                     {
  if (operation?.isRunning === true && isReached(operation.relation) && operation.isWhole) {
    return undefined;
  }
  if (isSynced(application, facts)) return compared.revision;
  if (operation?.phase === 'Succeeded' && operation.isWhole && isReached(operation.relation))
    return operation.revision;
  const last = nearestRevision((0,src_object/* listAt */.gT)(application.status, 'history').at(-1), facts);
  return isReached(last.relation) ? last.revision : undefined;
}

function appliedStanding(
  application                  ,
  revision        ,
  operation                           ,
  compared                 ,
)           {
  const subject = nameOf(application);
  const status = (0,src_object/* textAt */.$6)(application.status, 'sync', 'status') ?? 'Unknown';
  const health = (0,src_object/* textAt */.$6)(application.status, 'health', 'status') ?? 'Unknown';
  const differing = (0,src_object/* listAt */.gT)(application.status, 'resources')
    .filter((one) => (0,src_object/* textAt */.$6)(one, 'status') === 'OutOfSync')
    .map((one) => `${(0,src_object/* textAt */.$6)(one, 'kind') ?? '?'} ${(0,src_object/* textAt */.$6)(one, 'name') ?? '?'}`);
  const differs =
    compared.relation === 'ours' && status === 'OutOfSync' && differing.length > 0
      ? ` (${differing.slice(0, 5).join(', ')} differ from it)`
      : '';
  const isOfNewer = compared.relation !== 'ours';
  const message = `${subject} has synced ${shorten(revision)}: ${status}${differs}, ${health}`;
  const failed =
    operation?.relation === 'ours' && (operation.phase === 'Failed' || operation.phase === 'Error')
      ? failuresOf(application, operation)
      : [];
  return {
    kind: 'applied',
    revision,
    message,
    findings: failed,
    settled:
      health === 'Healthy' && (status === 'Synced' || isOfNewer) && operation?.isRunning !== true,
  };
}

/** Its sync of our revision runs: waves and hooks come one after the other. */
function syncing(application                  , operation               )           {
  const message = `${nameOf(application)} syncs ${shorten(operation.revision ?? '')}: ${words(progressOf(operation, application))}`;
  // Not settled before its last wave and hook: but what is written already is ours.
  return operation.isWhole && hasWritten(operation)
    ? { kind: 'applied', revision: operation.revision ?? '', message, findings: [], settled: false }
    : waiting(message);
}

function syncFailed(application                  , operation               )           {
  const subject = nameOf(application);
  const message = `${subject} could not sync ${shorten(operation.revision ?? '')}: ${words(operation.message)}`;
  if (operation.relation === 'ours') return waiting(message, failuresOf(application, operation));
  const passed = `${subject} passed over our revision to a newer one that contains it, and fails there: ${words(operation.message)}`;
  return waiting(message, [{ reason: 'RevisionReplaced', subject, message: passed }]);
}

/** What failed in a sync of our revision: its hooks by name, then objects, then the sync as a whole. */
function failuresOf(application                  , operation               )                     {
  const failed = operation.resources.filter(hasFailed).slice(0, 10);
  const findings = failed.map((one)          => {
    const name = resourceName(one);
    const said = words(one.message);
    if (one.hookType !== '')
      return { reason: 'HookFailed', subject: name, message: `${name} failed: ${said}` };
    return one.status === 'SyncFailed'
      ? { reason: 'SyncFailed', subject: name, message: `${name} could not be applied: ${said}` }
      : { reason: 'HealthCheckFailed', subject: name, message: `${name} is not healthy: ${said}` };
  });
  if (findings.length > 0) return findings;
  const subject = nameOf(application);
  const message = `${subject} could not sync our revision (${operation.phase}): ${words(operation.message)}`;
  return [{ reason: 'SyncFailed', subject, message }];
}

function notSynced(
  application                  ,
  compared                 ,
  view            ,
)           {
  const { facts } = view;
  const subject = nameOf(application);
  const status = statusOf(application);
  const at = compared.revision === undefined ? 'nothing' : shorten(compared.revision);
  const waits = `${subject} waits for ${shorten(facts.commit)}: it was compared with ${at} (${status})`;
  if (isSkipped(application)) {
    const message = `${waits}, but its annotation argocd.argoproj.io/skip-reconcile stops Argo CD: remove it`;
    return waiting(message, [{ reason: 'ControllerSuspended', subject, message }]);
  }
  if (!isReached(compared.relation) || !isCompared(application))
    return notSeen(application, waits, view);
  const refused = refusal(application, facts);
  if (refused !== undefined)
    return waiting(`${waits}; it says ${refused}`, [
      {
        reason: 'SyncFailed',
        subject,
        message: `${subject} does not sync our revision: ${refused}`,
      },
    ]);
  return waiting(`${waits}; ${whyNotYet(application, view.project)}`);
}

/** It has not compared with our revision yet. */
function notSeen(application                  , waits        , view            )           {
  const { facts, watching, isAnswered } = view;
  const subject = nameOf(application);
  const error = (0,src_object/* conditionsIn */.AV)(application.status).find(({ type }) => errors.includes(type));
  const says = error === undefined ? '' : `; it says ${words(`${error.type}: ${error.message}`)}`;
  const request = watching.request(application);
  if (isAnswered && error !== undefined)
    return waiting(`${waits}${says}`, [
      {
        reason: 'SyncFailed',
        subject,
        message: `${subject} cannot be compared with our revision${says}`,
      },
    ]);
  if (isAnswered) {
    const follows = followedRevision(application);
    const message = `${subject} looked again and did not find ${shorten(facts.commit)}: it follows ${follows}; is that where the commit was pushed?`;
    return waiting(waits, [{ reason: 'RevisionNotObserved', subject, message }]);
  }
  if (request === undefined || watching.now - request.at < answerPatience)
    return waiting(`${waits}${says}`);
  const asked = `${subject}: Argo CD was asked at ${new Date(request.at).toISOString()} to look, and is silent`;
  const finding          = watching.isRunning
    ? {
        reason: 'RevisionNotObserved',
        subject,
        message: `${asked}, although it runs; can it read the repository?${says}`,
      }
    : {
        reason: 'ControllerDown',
        subject,
        message: `${asked}; does its application controller run?`,
      };
  return waiting(`${waits}${says}`, [finding]);
}

/** Why it will not sync our revision by itself; what it says of other revisions does not count. */
function refusal(application                  , facts               )                     {
  const condition = (0,src_object/* conditionsIn */.AV)(application.status).find(
    ({ type, message }) => type === 'SyncError' && message.includes(facts.commit),
  );
  return condition === undefined ? undefined : words(`${condition.type}: ${condition.message}`);
}

function whyNotYet(application                  , project                              )         {
  if (!isAutomated(application))
    return 'automated sync is off: a person has to sync it, or set spec.syncPolicy.automated';
  const resources = (0,src_object/* listAt */.gT)(application.status, 'resources').filter(
    (one) => (0,src_object/* textAt */.$6)(one, 'status') !== 'Synced',
  );
  if (resources.length > 0 && resources.every((one) => (0,src_object/* valueIn */.xm)(one, 'requiresPruning') === true))
    return 'only objects that are to be deleted are left, and automated prune is off';
  const windows = syncWindows(project, application);
  const held =
    windows.length === 0
      ? ''
      : `; its project's sync windows may hold it back: ${windows.join(', ')}`;
  return `its sync has not begun${held}`;
}

/** It is empty before the first comparison. */
function statusOf(application                  )         {
  const status = (0,src_object/* textAt */.$6)(application.status, 'sync', 'status') ?? '';
  return status === '' ? 'not yet' : status;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/argo-cd/description.js

                                                    



/**
 * @param application an Application
 * @param facts our commit
 * @returns what the diagnosis shows of it: comparison, health, the last sync with what failed in it, conditions
 */
function describeApplication(
  application                  ,
  facts               ,
)                    {
  const subject = nameOf(application);
  const status = (0,src_object/* textAt */.$6)(application.status, 'sync', 'status') ?? 'not compared';
  const compared = nearestRevision((0,src_object/* objectAt */.lJ)(application.status, 'sync'), facts).revision;
  const health = (0,src_object/* textAt */.$6)(application.status, 'health', 'status') ?? 'Unknown';
  const operation = operationOf(application, facts);
  return [
    `${subject}: ${status} with ${shorten(compared ?? 'nothing')}, ${health}`,
    ...(operation === undefined
      ? []
      : [
          `${subject}: last sync, to ${shorten(operation.revision ?? 'nothing')}: ${operation.phase}, ${words(operation.message)}`,
          ...operation.resources
            .filter((one) => hasFailed(one) || (operation.isRunning && one.hookPhase === 'Running'))
            .slice(0, 10)
            .map(
              (one) =>
                `${resourceName(one)}: ${one.hookPhase || one.status}, ${words(one.message)}`,
            ),
        ]),
    ...(0,src_object/* conditionsIn */.AV)(application.status).map(
      ({ type, message }) => `${subject}: ${type}, ${words(message)}`,
    ),
  ];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/argo-cd/hook.js
                                                                   
                                                 





/** Where a Job of an Application may stand, the earliest first. */
const places                                                     = [
  ({ hookType }) => hookType === 'PreSync',
  ({ hookType }) => hookType === 'Sync',
  ({ hookType }) => hookType === '',
];

/**
 * The Job that an Application runs before everything else: its PreSync hook; where it has none, a Job that is a Sync hook
 * or an object of an early wave.
 * @param application an Application
 * @param facts our commit
 * @param isOurs which of its Jobs is looked for; any where absent
 * @returns the Job on our revision
 */
function argoCdHook(
  application                  ,
  facts               ,
  isOurs           = () => true,
)       {
  const name = nameOf(application);
  const operation = operationOf(application, facts);
  if (operation === undefined || !isReached(operation.relation)) {
    if (isSynced(application, facts))
      return {
        kind: 'absent',
        message: `${name} was in sync with our revision without a sync: nothing differed, so no hook ran`,
        unchanged: true,
      };
    return { kind: 'waiting', message: `${name} has not begun to sync ${shorten(facts.commit)}` };
  }
  const job = jobOf(operation, isOurs);
  if (job !== undefined) return standingOf(job, operation);
  const isPast = operation.resources.some(({ syncPhase }) => syncPhase === 'Sync');
  if (operation.isRunning && !isPast)
    return { kind: 'waiting', message: `${name} syncs: ${words(operation.message)}` };
  return {
    kind: 'absent',
    message: `${name} ran no Job for our revision: ${words(operation.message)}`,
  };
}

function jobOf(operation               , isOurs          )                             {
  const all = operation.resources.filter((one) => one.kind === 'Job' && isOurs(one));
  for (const isHere of places) {
    const jobs = all.filter(isHere);
    const telling =
      jobs.find(({ hookPhase }) => hookPhase === 'Failed' || hookPhase === 'Error') ??
      jobs.find(({ hookPhase }) => hookPhase === 'Running') ??
      jobs.at(-1);
    if (telling !== undefined) return telling;
  }
  return undefined;
}

function standingOf(job                , operation               )       {
  const reference = { namespace: job.namespace, name: job.name };
  const said = job.message === '' ? '' : `: ${words(job.message)}`;
  const subject = resourceName(job);
  switch (job.hookPhase) {
    case 'Succeeded':
      return { kind: 'succeeded', job: reference, message: `${subject} has succeeded${said}` };
    case 'Failed':
    case 'Error':
      // A sync that is tried again makes the Job anew.
      return operation.isRunning && operation.retryLimit !== 0
        ? { kind: 'waiting', message: `${subject} failed${said}; ${words(operation.message)}` }
        : { kind: 'failed', job: reference, message: `${subject} failed${said}` };
    default:
      return { kind: 'running', job: reference, message: `${subject} runs${said}` };
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/argo-cd/cluster-watch.js

                                                                                         
                                                 





                                                                          








                                                                        

const controllers = ['argocd-application-controller', 'argocd-repo-server'];
const argoproj = ['argoproj.io/v1alpha1'];

/** An Application, watched in the cluster in which it lives. */
class ArgoCdClusterWatch                                    {
           #target               ;
           #context                   ;
           #objects                ;
           #requests                   ;
           #relations                   ;
           #memory = new FindingMemory();
           #startedAt        ;
           #closing = new AbortController();
  /** Whether the Application was seen with our annotation: when that is gone, Argo CD has looked. */
  #wasPending = false;
           synced               ;
           ended               ;

  constructor(target               , context                   ) {
    this.#target = target;
    this.#context = context;
    this.#startedAt = context.now();
    const { cluster, now, revision } = context;
    const signal = AbortSignal.any([context.signal, this.#closing.signal]);
    const onChange = ()       => {
      this.#changed();
    };
    const surroundings = { cluster, signal, now, onChange };
    this.#objects = new WatchedObjects(surroundings);
    this.#relations = new RevisionRelations({ revision, signal, now, onChange });
    const fence = target.fence === undefined ? {} : { fence: target.fence };
    this.#requests = new ReconcileRequests(argoCdAnnotation, { ...surroundings, ...fence });
    this.synced = this.#begin();
    this.synced.catch(() => undefined);
    this.ended = Promise.race([this.#objects.ended, this.#requests.ended]);
    this.ended.catch(() => undefined);
    whileOpen(signal, onChange);
  }

  get #controllerNamespace()         {
    return this.#target.controllerNamespace ?? this.#target.application.namespace;
  }

  async #begin()                {
    const about = { namespace: this.#controllerNamespace, isRequired: false };
    const labelSelector = 'app.kubernetes.io/part-of=argocd';
    for (const kind of ['StatefulSet', 'Deployment'])
      void this.#objects.want({ ...about, kind, apiVersions: ['apps/v1'], labelSelector });
    const { namespace, name } = this.#target.application;
    await this.#objects.want({
      ...{ kind: 'Application', apiVersions: argoproj, namespace, name },
      isRequired: true,
    });
  }

  get #application()                               {
    return objectOf(this.#objects.find('Application', this.#target.application));
  }

  #changed()       {
    if (this.#closing.signal.aborted) return;
    const application = this.#application;
    if (application !== undefined) {
      this.#wasPending ||= isPending(application);
      void this.#objects.want(this.#project(application));
      const isWaiting = this.state()?.kind === 'waiting';
      const isAllowed = (this.#target.poke ?? true) && !isSkipped(application);
      if (isAllowed && isWaiting && !this.#isSyncing(application)) this.#requests.ask(application);
    }
    this.#context.onChange();
  }

  #isSyncing(application                  )          {
    return (0,src_object/* textAt */.$6)(application.status, 'operationState', 'phase') === 'Running';
  }

  #project(application                  ) {
    const name = (0,src_object/* textAt */.$6)(application.spec, 'project') ?? 'default';
    const namespace = this.#controllerNamespace;
    return { kind: 'AppProject', apiVersions: argoproj, namespace, name, isRequired: false };
  }

           state = ()                              => {
    const known = this.#objects.find('Application', this.#target.application);
    if (known === 'unknown') return undefined;
    const now = this.#context.now();
    const workloads = ['StatefulSet', 'Deployment'].flatMap((kind) =>
      this.#objects.all(kind, this.#controllerNamespace),
    );
    const running = runningOf(workloads, [], controllers, now);
    const application = objectOf(known);
    const project =
      application && objectOf(this.#objects.find('AppProject', this.#project(application)));
    const standing = applicationStanding(naming('Application', this.#target.application), known, {
      facts: this.#relations,
      watching: {
        now,
        startedAt: this.#startedAt,
        first: this.#objects.first,
        request: this.#requests.of,
        isRunning: running.isRunning,
      },
      isAnswered: application !== undefined && this.#isAnswered(application),
      ...(project !== undefined && { project }),
    });
    if (standing.kind === 'applied') return this.#memory.stateOf(standing, now);
    const findings = [...standing.findings, ...running.findings];
    return this.#memory.stateOf({ ...standing, findings }, now);
  };

  #isAnswered(application                  )          {
    const request = this.#requests.of(application);
    if (request === undefined || isPending(application)) return false;
    return this.#wasPending || reconciledAt(request.patched) !== reconciledAt(application);
  }

           hook = (isOurs           )                   => {
    const application = this.#application;
    return application && argoCdHook(application, this.#relations, isOurs);
  };

           describe = ()                    => {
    const application = this.#application;
    return [
      ...(application === undefined ? [] : describeApplication(application, this.#relations)),
      ...this.#objects.notes,
      ...this.#requests.notes,
    ];
  };

  close()       {
    this.#closing.abort();
    this.#objects.close();
  }
}

function isPending(application                  )          {
  return (0,src_object/* textAt */.$6)(application.metadata, 'annotations', argoCdAnnotation.name) !== undefined;
}

function reconciledAt(application                  )                     {
  return (0,src_object/* textAt */.$6)(application.status, 'reconciledAt');
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var secret = __webpack_require__(1715);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/error-codes.js
var error_codes = __webpack_require__(9406);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/argo-cd/server.js





/** An Application with hundreds of objects has a status of some hundred kilobytes. */
const longestAnswer = 16 * 1024 * 1024;
const answerTimeout = 30_000;

/** Which Application, where. */
                                
                          
                         
                                                                               
 

/** Argo CD's API server, as far as one Application needs it (its OpenAPI description, ApplicationService). */
class ArgoCdServer {
           #address               ;

  constructor(address               ) {
    this.#address = address;
  }

  /**
   * @param refresh whether Argo CD looks at the repository first; it answers when it has
   * @param signal ends the request
   * @returns the Application; undefined where there is none
   * @throws ARGO_CD_REFUSED, ARGO_CD_ANSWER_INVALID; what fetch throws where there is no answer
   */
  async read(refresh         , signal             )                                        {
    const { name } = this.#address.application;
    const path = `api/v1/applications/${encodeURIComponent(name)}`;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(answerTimeout)]);
    const answer = await this.#ask(path, refresh ? { refresh: 'normal' } : {}, limited);
    if (answer === undefined) return undefined;
    for await (const text of linesOf(answer, false)) return applicationIn(parse(text));
    throw invalid('an empty answer');
  }

  /**
   * Follows the Application until the connection ends.
   * @param resourceVersion from where on
   * @param onChange called with each newer state; undefined where it was deleted
   * @throws as `read`
   */
  async follow(
    resourceVersion        ,
    onChange                                                     ,
    signal             ,
  )                {
    const query = { name: this.#address.application.name, resourceVersion };
    const answer = await this.#ask('api/v1/stream/applications', query, signal);
    if (answer === undefined) return;
    for await (const line of linesOf(answer, true)) {
      const event = parse(line);
      const result = (0,src_object/* objectAt */.lJ)(event, 'result');
      // The stream says so where it breaks off.
      if (result === undefined) return;
      const application = applicationIn(result['application']);
      if (application.name !== this.#address.application.name) continue;
      onChange((0,src_object/* textAt */.$6)(result, 'type') === 'DELETED' ? undefined : application);
    }
  }

  /** @returns the answer; undefined where there is no such Application */
  async #ask(
    path        ,
    query                                  ,
    signal             ,
  )                                {
    const { server, token, application } = this.#address;
    const url = new URL(path, server.endsWith('/') ? server : `${server}/`);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    if (application.namespace !== undefined)
      url.searchParams.set('appNamespace', application.namespace);
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token.reveal()}`, accept: 'application/json' },
      // A redirect would carry the token elsewhere.
      redirect: 'error',
      signal,
    });
    if (response.ok) return response;
    const said = (0,secret/* redact */.E)(words(await beginningOf(response)), [token]);
    if (response.status === 404) return undefined;
    if (response.status === 401 || response.status === 403)
      throw (0,error_codes/* rolloutError */.I)('ARGO_CD_REFUSED', {
        message: `Expected Argo CD at ${url.origin} to let this token read Application ${application.name}; it answered ${String(response.status)}: ${said}`,
        remedy:
          'Give a token of an account or project role with `p, <role>, applications, get, <project>/<application>, allow`; Argo CD answers 403 also where there is no such Application.',
        facts: { application: application.name, status: response.status },
      });
    throw new Error(`Argo CD at ${url.origin} answered ${String(response.status)}: ${said}`);
  }
}

async function beginningOf(response          )                  {
  try {
    for await (const text of linesOf(response, false)) return text.slice(0, 2000);
    return '';
  } catch (error) {
    return (0,src_error/* messageOf */.bD)(error);
  }
}

/** The body in lines, or as one text; each within the limit. */
async function* linesOf(response          , isSplit         )                         {
  const decoder = new TextDecoder();
  let text = '';
  if (response.body === null) return;
  for await (const piece of response.body                             ) {
    text += decoder.decode(piece, { stream: true });
    while (isSplit && text.includes('\n')) {
      const end = text.indexOf('\n');
      const line = text.slice(0, end).trim();
      text = text.slice(end + 1);
      if (line !== '') yield line;
    }
    if (text.length > longestAnswer) throw invalid(`more than ${String(longestAnswer)} bytes`);
  }
  if (text.trim() !== '') yield text;
}

function parse(text        )            {
  try {
    return JSON.parse(text)             ;
  } catch {
    throw invalid(words(text).slice(0, 80));
  }
}

/** It leaves kind and version out of what it answers. */
function applicationIn(value                       )                   {
  const application = (0,src_object/* objectAt */.lJ)(value);
  if (application === undefined || (0,src_object/* objectAt */.lJ)(application, 'metadata') === undefined)
    throw invalid('no Application');
  return (0,src_object/* readObject */.Ag)({
    ...application,
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
  });
}

function invalid(found        )        {
  return (0,error_codes/* rolloutError */.I)('ARGO_CD_ANSWER_INVALID', {
    message: `Expected an Application from Argo CD's API server, found ${found}.`,
    remedy: "Give the address of Argo CD's API server, such as https://argocd.example.org.",
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/argo-cd/server-watch.js


                                                                                         

                                                 
                                                 


                                                                          







                                                                       

const firstPause = 500;
const longestPause = 15_000;

/** An Application, watched through Argo CD's API server. */
class ArgoCdServerWatch                                    {
           #target              ;
           #context                   ;
           #server              ;
           #relations                   ;
           #memory = new FindingMemory();
           #startedAt        ;
           #closing = new AbortController();
           #end = ending();
  #known        = 'unknown';
  #request                              ;
  #isAnswered = false;
  #trouble                    ;
           synced               ;

  constructor(target              , context                   ) {
    this.#target = target;
    this.#context = context;
    this.#startedAt = context.now();
    this.#server = new ArgoCdServer(target);
    const { now, revision } = context;
    const signal = AbortSignal.any([context.signal, this.#closing.signal]);
    this.#relations = new RevisionRelations({
      ...{ revision, signal, now },
      onChange: context.onChange,
    });
    this.synced = new Promise((resolve, reject) => {
      this.#watch(signal, resolve).catch((error         ) => {
        if (this.#closing.signal.aborted) return;
        this.#end.reject(error);
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
    this.synced.catch(() => undefined);
    whileOpen(signal, context.onChange);
  }

  get ended()                {
    return this.#end.promise;
  }

  /** Reads, and follows from there; anew where the connection ended. */
  async #watch(signal             , onListed            )                {
    let pause = firstPause;
    for (;;) {
      signal.throwIfAborted();
      try {
        const application = await this.#server.read(false, signal);
        this.#saw(application);
        onListed();
        pause = firstPause;
        if (application !== undefined) {
          this.#ask(application, signal);
          const version = (0,src_object/* textAt */.$6)(application.metadata, 'resourceVersion') ?? '';
          await this.#server.follow(version, (one) => this.#saw(one), signal);
        }
      } catch (error) {
        signal.throwIfAborted();
        if ((0,src_error/* isWaybillError */.xS)(error)) throw error;
        this.#trouble = (0,secret/* redact */.E)((0,src_error/* messageOf */.bD)(error), [this.#target.token]);
      }
      await (0,cancellation/* sleep */.yy)(pause, signal);
      pause = Math.min(longestPause, pause * 2);
    }
  }

  #saw(application                              )       {
    this.#known = application ?? 'absent';
    this.#trouble = undefined;
    this.#context.onChange();
  }

  /** Argo CD answers when it has looked at the repository. */
  #ask(application                  , signal             )       {
    if (this.#request !== undefined || this.#target.poke === false) return;
    if (this.state()?.kind !== 'waiting') return;
    this.#request = { token: '', at: this.#context.now(), patched: application };
    const fence = this.#target.fence === undefined ? {} : { fence: this.#target.fence };
    (0,effect/* performEffect */.d)('target.reconcile', { signal, ...fence }, (inTime) =>
      this.#server.read(true, inTime),
    )
      .then((refreshed) => {
        this.#isAnswered = true;
        this.#saw(refreshed);
      })
      .catch((error         ) => {
        if ((0,src_error/* isWaybillError */.xS)(error, 'FENCED_OFF')) this.#end.reject(error);
        else this.#trouble = (0,secret/* redact */.E)((0,src_error/* messageOf */.bD)(error), [this.#target.token]);
      });
  }

  get #subject()         {
    const { name, namespace } = this.#target.application;
    return naming('Application', { name, namespace: namespace ?? '' });
  }

           state = ()                              => {
    if (this.#known === 'unknown') return undefined;
    const now = this.#context.now();
    const standing = applicationStanding(this.#subject, this.#known, {
      facts: this.#relations,
      watching: {
        now,
        startedAt: this.#startedAt,
        first: (object) => object,
        request: () => this.#request,
        isRunning: false,
      },
      isAnswered: this.#isAnswered,
    });
    return this.#memory.stateOf(standing, now);
  };

           hook = (isOurs           )                   =>
    typeof this.#known === 'string' ? undefined : argoCdHook(this.#known, this.#relations, isOurs);

           describe = ()                    => [
    ...(typeof this.#known === 'string' ? [] : describeApplication(this.#known, this.#relations)),
    ...(this.#trouble === undefined ? [] : [`Argo CD at ${this.#target.server}: ${this.#trouble}`]),
  ];

  close()       {
    this.#closing.abort();
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/argo-cd/controller.js
                                                                     



/**
 * @param target an Application, in the cluster or behind Argo CD's API server
 * @returns what watches it, bound to the commit that we wrote
 */
function argoCdController(target              )                     {
  return (context) =>
    'server' in target
      ? new ArgoCdServerWatch(target, context)
      : new ArgoCdClusterWatch(target, context);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/flux/source.js



                                              
                                                   



/** What a Kustomization reads from. */
                                                         
                        
 

/** The annotation in which an OCI artifact says from which commit it was made (OCI image specification). */
const originAnnotation = 'org.opencontainers.image.revision';

/** What the source says of our revision. */
                            
                                                       
                                                                                                  

/** @returns the revision of the artifact that a source holds, as a Kustomization names it */
function artifactRevision(source                              )                     {
  return (0,src_object/* textAt */.$6)(source?.status, 'artifact', 'revision');
}

/** @returns from which git revision the artifact was made: its own, or what an OCI artifact is annotated with */
function artifactOrigin(source                              )                     {
  const revision = artifactRevision(source);
  if (commitIn(revision) !== undefined) return revision;
  return (0,src_object/* textAt */.$6)(source?.status, 'artifact', 'metadata', originAnnotation);
}

/**
 * @param reference the source that a Kustomization names
 * @param known what is known of it
 * @returns whether it has fetched our commit, or one that descends from it, and what stands in the way
 */
function sourceStanding(
  reference                 ,
  known       ,
  facts               ,
  watching          ,
)                 {
  const name = naming(reference.kind, reference);
  const source = objectOf(known);
  if (source === undefined) return notThere(name, known);
  const origin = artifactOrigin(source);
  if (isReached(relationOf(origin, facts)))
    return { kind: 'seen', message: `${name} has fetched ${shorten(origin ?? '')}` };
  const held = holding(source, origin);
  const message = `${name} ${held}; waits for ${shorten(facts.commit)}`;
  return { kind: 'waiting', message, findings: obstacles(source, held, facts, watching) };
}

function notThere(name        , known       )                 {
  if (known === 'unknown')
    return { kind: 'waiting', message: `${name} was not read yet`, findings: [] };
  const message = `${name} does not exist`;
  return {
    kind: 'waiting',
    message,
    findings: [{ reason: 'SourceFailed', subject: name, message }],
  };
}

function holding(source                  , origin                    )         {
  const revision = artifactRevision(source);
  if (revision === undefined) return 'has fetched nothing yet';
  if (commitIn(origin) !== undefined) return `has fetched ${shorten(origin ?? '')}`;
  return `has fetched ${shorten(revision)}, which does not say from which commit it was made (annotation ${originAnnotation})`;
}

function obstacles(
  source                  ,
  held        ,
  facts               ,
  watching          ,
)                     {
  const subject = nameOf(source);
  const waits = `waits for ${shorten(facts.commit)}`;
  if ((0,src_object/* valueIn */.xm)(source.spec, 'suspend') === true)
    return [
      {
        reason: 'ControllerSuspended',
        subject,
        message: `${subject} is suspended and ${held}; resume it (spec.suspend: false), so that it fetches ${shorten(facts.commit)}`,
      },
    ];
  if (isSilent(source, watching)) return [silence(source, watching)];
  if (!wasLookedAt(source, watching)) return [];
  const failed = failedCondition(source);
  if (failed !== undefined)
    return [
      {
        reason: 'SourceFailed',
        subject,
        message: `${subject} cannot be fetched, ${waits}; it says ${saying(failed)}`,
      },
    ];
  return [
    {
      reason: 'RevisionNotObserved',
      subject,
      message: `${subject} ${held}, and looked again since; ${waits}: does it read the branch to which the commit was pushed?`,
    },
  ];
}

function failedCondition(source                  )                        {
  for (const type of ['FetchFailed', 'Stalled', 'StorageOperationFailed', 'BuildFailed']) {
    const condition = (0,src_object/* conditionOf */.rI)(source, type);
    if (condition?.status === 'True') return condition;
  }
  const ready = (0,src_object/* conditionOf */.rI)(source, 'Ready');
  return ready?.status === 'False' ? ready : undefined;
}

/**
 * @param object what its controller was asked to look at, without an answer
 * @returns that the controller is down; or, where it is known to run, that it has not come to it
 */
function silence(object                  , watching          )          {
  const subject = nameOf(object);
  const asked = new Date(watching.request(object)?.at ?? watching.now).toISOString();
  const message = words(`${subject}: its controller was asked at ${asked} to look, and is silent`);
  return watching.isRunning
    ? { reason: 'RevisionNotObserved', subject, message: `${message}, although it runs` }
    : { reason: 'ControllerDown', subject, message: `${message}; does it run?` };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/flux/kustomization-revisions.js




/**
 * @param kustomization a Kustomization
 * @returns what it reads from
 */
function sourceOf(kustomization                  )                  {
  return {
    kind: (0,src_object/* textAt */.$6)(kustomization.spec, 'sourceRef', 'kind') ?? 'GitRepository',
    namespace:
      (0,src_object/* textAt */.$6)(kustomization.spec, 'sourceRef', 'namespace') ?? kustomization.namespace ?? '',
    name: (0,src_object/* textAt */.$6)(kustomization.spec, 'sourceRef', 'name') ?? '',
  };
}

/**
 * @param kustomization a Kustomization
 * @param source the source that it names, where it is known
 * @returns the git revision that it applied last, health checks included; its artifact's name where that says no commit
 */
function kustomization_revisions_appliedRevision(
  kustomization                  ,
  source                              ,
)                     {
  const origin = (0,src_object/* textAt */.$6)(kustomization.status, 'lastAppliedOriginRevision');
  const revision = (0,src_object/* textAt */.$6)(kustomization.status, 'lastAppliedRevision');
  if (commitIn(revision) !== undefined) return revision;
  if (commitIn(origin) !== undefined) return origin;
  return originOf(revision, kustomization, source);
}

/** @returns the git revision that it worked on last, well or not */
function attemptedRevision(
  kustomization                  ,
  source                              ,
)                     {
  const revision = (0,src_object/* textAt */.$6)(kustomization.status, 'lastAttemptedRevision');
  return commitIn(revision) === undefined ? originOf(revision, kustomization, source) : revision;
}

/** An artifact's name says no commit: the source may, and the history of attempts. */
function originOf(
  revision                    ,
  kustomization                  ,
  source                              ,
)                     {
  if (revision === undefined) return undefined;
  if (artifactRevision(source) === revision) return artifactOrigin(source) ?? revision;
  const entry = (0,src_object/* listAt */.gT)(kustomization.status, 'history').find(
    (one) => (0,src_object/* textAt */.$6)(one, 'metadata', 'revision') === revision,
  );
  return (0,src_object/* textAt */.$6)(entry, 'metadata', 'originRevision') ?? revision;
}

/** @returns whether what the status says is of the spec as it stands */
function isCurrent(object                  )          {
  return (
    (0,src_object/* countAt */.$v)(object.status, 'observedGeneration') === ((0,src_object/* countAt */.$v)(object.metadata, 'generation') ?? 0)
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/flux/inventory.js
                                                           


/**
 * @param kustomization a Kustomization
 * @returns the objects that it has applied (`<namespace>_<name>_<group>_<kind>`, Flux's API reference, ResourceRef)
 */
function inventoryOf(kustomization                  )                             {
  return (0,src_object/* listAt */.gT)(kustomization.status, 'inventory', 'entries').flatMap((entry) => {
    const [namespace, name, group, kind, ...more] = ((0,src_object/* textAt */.$6)(entry, 'id') ?? '').split('_');
    const version = (0,src_object/* textAt */.$6)(entry, 'v') ?? '';
    if (name === undefined || group === undefined || kind === undefined || more.length > 0)
      return [];
    const apiVersion = group === '' ? version : `${group}/${version}`;
    const where = namespace === undefined || namespace === '' ? {} : { namespace };
    return [{ apiVersion, kind, name, ...where }];
  });
}

/**
 * @param kustomization a Kustomization
 * @returns whether everything of the revision that it attempted last was applied, and the inventory is of that revision:
 *   health checks come after
 */
function isWritten(kustomization                  )          {
  const ready = (0,src_object/* conditionOf */.rI)(kustomization, 'Ready');
  if (ready?.status === 'False') return ready.reason === 'HealthCheckFailed';
  const attempted = (0,src_object/* textAt */.$6)(kustomization.status, 'lastAttemptedRevision');
  const doing = (0,src_object/* conditionOf */.rI)(kustomization, 'Reconciling')?.message ?? '';
  return (
    attempted !== undefined && doing.startsWith(`Running health checks for revision ${attempted} `)
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/flux/kustomization.js

                                                                        


                                                        
                                                   






/**
 * What the Ready condition says of the attempt that `lastAttemptedRevision` names: kustomize-controller writes these
 * only after it has written that (its internal/controller, `reconcile`).
 */
const reasonsOfAttempt                                          = {
  BuildFailed: 'BuildFailed',
  ReconciliationFailed: 'ApplyFailed',
  PruneFailed: 'ApplyFailed',
  HealthCheckFailed: 'HealthCheckFailed',
};

/** What it says before it comes to a revision at all. */
const reasonsBefore                                          = {
  ArtifactFailed: 'SourceFailed',
  AccessDenied: 'SourceFailed',
  InvalidCELExpression: 'ApplyFailed',
  FeatureGateDisabled: 'ApplyFailed',
};

/** It goes on by itself after these. */
const harmless = ['DependencyNotReady', 'HealthCheckCanceled', 'Progressing', 'Suspended'];

const deepestChain = 16;

/** What a Kustomization is judged from. */
                           
                                 
                                
                              
 

/**
 * Where a Kustomization stands with our commit. What it says of other revisions neither passes nor fails ours.
 * @param name the Kustomization
 * @param view the objects, our commit, what was asked
 * @returns its standing, and that of what it depends on where it waits for that
 */
function kustomizationStanding(
  name                ,
  view          ,
  chain                    = [],
)           {
  const subject = naming('Kustomization', name);
  const known = view.objects.find('Kustomization', name);
  if (known === 'unknown') return kustomization_waiting(`${subject} was not read yet`);
  if (known === 'absent') {
    const message = `${subject} does not exist`;
    return kustomization_waiting(message, [{ reason: 'RevisionNotObserved', subject, message }]);
  }
  const source = objectOf(view.objects.find(sourceOf(known).kind, sourceOf(known)));
  const applied = kustomization_revisions_appliedRevision(known, source);
  if (isReached(relationOf(applied, view.facts)) && isCurrent(known))
    return kustomization_appliedStanding(known, applied ?? '', attemptedRevision(known, source), view.facts);
  return notApplied(known, source, view, [...chain, subject]);
}

function kustomization_waiting(message        , findings                     = [])           {
  return { kind: 'waiting', message, findings };
}

function kustomization_appliedStanding(
  kustomization                  ,
  revision        ,
  attempted                    ,
  facts               ,
)           {
  const subject = nameOf(kustomization);
  const ready = (0,src_object/* conditionOf */.rI)(kustomization, 'Ready');
  const failure = ready?.status === 'False' ? ready : undefined;
  const findings = ofAttempt(kustomization, failure, relationOf(attempted, facts));
  const failsHere = failure !== undefined && attempted === revision;
  return {
    kind: 'applied',
    revision,
    message: `${subject} has applied ${shorten(revision)}${failure === undefined ? '' : `; it says ${saying(failure)}`}`,
    findings: findings.filter(({ reason }) => reason !== 'RevisionReplaced'),
    settled: !failsHere,
  };
}

function notApplied(
  kustomization                  ,
  source                              ,
  view          ,
  chain                   ,
)           {
  const { facts, watching } = view;
  const subject = nameOf(kustomization);
  const applied = kustomization_revisions_appliedRevision(kustomization, source);
  const has = applied === undefined ? 'has applied nothing yet' : `has applied ${shorten(applied)}`;
  const waits = `${subject} ${has}; waits for ${shorten(facts.commit)}`;
  if ((0,src_object/* valueIn */.xm)(kustomization.spec, 'suspend') === true) return suspended(kustomization, waits, view);

  const attempted = attemptedRevision(kustomization, source);
  const relation = relationOf(attempted, facts);
  const ready = (0,src_object/* conditionOf */.rI)(kustomization, 'Ready');
  const failure = ready?.status === 'False' ? ready : undefined;
  if (
    isReached(relation) &&
    (failure === undefined || Object.hasOwn(reasonsOfAttempt, failure.reason))
  )
    return atWork(kustomization, attempted ?? '', waits, failure, facts);

  const reference = sourceOf(kustomization);
  const fetched = sourceStanding(
    reference,
    view.objects.find(reference.kind, reference),
    facts,
    watching,
  );
  if (fetched.kind === 'waiting') return kustomization_waiting(`${waits}: ${fetched.message}`, fetched.findings);
  const blocking = dependencies(kustomization, view, chain);
  if (blocking !== undefined) return { ...blocking, message: `${waits}: ${blocking.message}` };
  if (failure !== undefined) {
    const before = failureBefore(kustomization, failure, source, watching);
    return kustomization_waiting(`${waits}: it says ${saying(failure)}`, before === undefined ? [] : [before]);
  }
  const findings = unmoved(kustomization, ready, watching);
  return kustomization_waiting(`${waits}: ${ready === undefined ? 'it has not begun' : saying(ready)}`, findings);
}

function suspended(kustomization                  , waits        , view          )           {
  const subject = nameOf(kustomization);
  const parent = parentOf(kustomization);
  const above = parent && objectOf(view.objects.find('Kustomization', parent));
  const also =
    above !== undefined && (0,src_object/* valueIn */.xm)(above.spec, 'suspend') === true
      ? `, and so is its parent ${nameOf(above)}`
      : '';
  const message = `${waits}, but it is suspended${also}: resume it (spec.suspend: false)`;
  return kustomization_waiting(message, [{ reason: 'ControllerSuspended', subject, message }]);
}

/** It works on our revision, or on one that descends from it: objects are written, health checks may still run. */
function atWork(
  kustomization                  ,
  attempted        ,
  waits        ,
  failure                       ,
  facts               ,
)           {
  const findings = ofAttempt(kustomization, failure, relationOf(attempted, facts));
  const reconciling = (0,src_object/* conditionOf */.rI)(kustomization, 'Reconciling');
  const doing = failure ?? reconciling;
  const message = `${waits}: it works on ${shorten(attempted)}${doing === undefined ? '' : `, ${shorten(saying(doing))}`}`;
  // Not settled before Flux itself has seen it healthy, and says that it was applied.
  return isWritten(kustomization)
    ? { kind: 'applied', revision: attempted, message, findings, settled: false }
    : kustomization_waiting(message, findings);
}

function ofAttempt(
  kustomization                  ,
  failure                       ,
  relation                               ,
)                     {
  if (failure === undefined || !Object.hasOwn(reasonsOfAttempt, failure.reason)) return [];
  const reason = reasonsOfAttempt[failure.reason] ?? 'Unknown';
  const subject = nameOf(kustomization);
  switch (relation) {
    case 'ours':
      return [{ reason, subject, message: `${subject} fails on our revision: ${saying(failure)}` }];
    case 'descendant':
      return [
        {
          reason: 'RevisionReplaced',
          subject,
          message: `${subject} passed over our revision to a newer one that contains it, and fails there: ${saying(failure)}`,
        },
      ];
    case 'other':
    case 'unknown':
      return [];
  }
}

/** A failure before the attempt names no revision: it counts where it is younger than the artifact that holds ours. */
function failureBefore(
  kustomization                  ,
  failure           ,
  source                              ,
  watching          ,
)                      {
  if (harmless.includes(failure.reason)) return undefined;
  const reason = Object.hasOwn(reasonsBefore, failure.reason)
    ? (reasonsBefore[failure.reason] ?? 'Unknown')
    : 'Unknown';
  const fetchedAt = Date.parse((0,src_object/* textAt */.$6)(source?.status, 'artifact', 'lastUpdateTime') ?? '');
  const failedAt = Date.parse(transitionOf(kustomization) ?? '');
  const request = watching.request(kustomization);
  const isAnswered = request !== undefined && handledRequest(kustomization) === request.token;
  if (!isAnswered && !(failedAt >= fetchedAt)) return undefined;
  const subject = nameOf(kustomization);
  return { reason, subject, message: `${subject} cannot begin: ${saying(failure)}` };
}

/** The source has our revision, and nothing is in the way: its controller should have begun. */
function unmoved(
  kustomization                  ,
  ready                       ,
  watching          ,
)                     {
  if (isSilent(kustomization, watching)) return [silence(kustomization, watching)];
  if (ready?.reason === 'Progressing') return [];
  const subject = nameOf(kustomization);
  const message = `${subject} has not begun with our revision, although its source has it`;
  return [{ reason: 'RevisionNotObserved', subject, message }];
}

/** @returns the Kustomization that applies this one, as Flux labels it; undefined where none is named */
function parentOf(object                  )                             {
  const name = (0,src_object/* textAt */.$6)(object.metadata, 'labels', 'kustomize.toolkit.fluxcd.io/name');
  const namespace = (0,src_object/* textAt */.$6)(object.metadata, 'labels', 'kustomize.toolkit.fluxcd.io/namespace');
  if (name === undefined || namespace === undefined) return undefined;
  return name === object.name && namespace === object.namespace && object.kind === 'Kustomization'
    ? undefined
    : { namespace, name };
}

/** @returns the Kustomizations that come before this one */
function dependenciesOf(kustomization                  )                            {
  return (0,src_object/* listAt */.gT)(kustomization.spec, 'dependsOn').flatMap((entry) => {
    const name = (0,src_object/* textAt */.$6)(entry, 'name');
    const namespace = (0,src_object/* textAt */.$6)(entry, 'namespace') ?? kustomization.namespace ?? '';
    return name === undefined ? [] : [{ namespace, name }];
  });
}

/** The first dependency that is not through; what it says of our revision holds for whoever waits for it. */
function dependencies(
  kustomization                  ,
  view          ,
  chain                   ,
)                                                     {
  for (const name of dependenciesOf(kustomization)) {
    const subject = naming('Kustomization', name);
    if (chain.includes(subject) || chain.length > deepestChain)
      return { kind: 'waiting', message: `it depends on itself through ${subject}`, findings: [] };
    const found = objectOf(view.objects.find('Kustomization', name));
    if (found === undefined || sharesSource(kustomization, found)) {
      const standing = kustomizationStanding(name, view, chain);
      if (standing.kind === 'waiting')
        return { ...standing, message: `it depends on ${standing.message}` };
      if (standing.findings.length > 0)
        return {
          kind: 'waiting',
          message: `it depends on ${standing.message}`,
          findings: standing.findings,
        };
    }
    if (
      found !== undefined &&
      !((0,src_object/* conditionOf */.rI)(found, 'Ready')?.status === 'True' && isCurrent(found))
    )
      return ofOtherSource(found);
  }
  return undefined;
}

/** Of a dependency with a source of its own nothing is known of our revision. */
function ofOtherSource(found                  )                                         {
  const subject = nameOf(found);
  const ready = (0,src_object/* conditionOf */.rI)(found, 'Ready');
  const says = ready === undefined ? 'says nothing yet' : `says ${saying(ready)}`;
  if ((0,src_object/* valueIn */.xm)(found.spec, 'suspend') !== true)
    return { kind: 'waiting', message: `it depends on ${subject}, which ${says}`, findings: [] };
  const message = `it depends on ${subject}, which is suspended and ${says}`;
  const finding          = { reason: 'ControllerSuspended', subject, message };
  return { kind: 'waiting', message, findings: [finding] };
}

/** @returns whether both read from one source: then what one says of a revision holds for the other */
function sharesSource(one                  , other                  )          {
  const [a, b] = [sourceOf(one), sourceOf(other)];
  return a.kind === b.kind && a.namespace === b.namespace && a.name === b.name;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/flux/helm-release.js

                                                                        

                                                        
                                                   




/** Reasons of Ready=False (helm-controller, api/v2/condition_types.go and internal/controller). */
const reasons                                          = {
  InstallFailed: 'ApplyFailed',
  UpgradeFailed: 'ApplyFailed',
  RollbackFailed: 'ApplyFailed',
  RollbackSucceeded: 'ApplyFailed',
  UninstallFailed: 'ApplyFailed',
  UninstallSucceeded: 'ApplyFailed',
  RetriesExceeded: 'ApplyFailed',
  MissingRollbackTarget: 'ApplyFailed',
  ReconciliationFailed: 'ApplyFailed',
  InitFailed: 'ApplyFailed',
  GetLastReleaseFailed: 'ApplyFailed',
  RESTClientError: 'ApplyFailed',
  FactoryError: 'ApplyFailed',
  TestFailed: 'HealthCheckFailed',
  ArtifactFailed: 'SourceFailed',
  SourceNotReady: 'SourceFailed',
  HelmChartNotReady: 'SourceFailed',
  AccessDenied: 'SourceFailed',
  ValuesError: 'BuildFailed',
  ChartError: 'BuildFailed',
  ChartMutateError: 'BuildFailed',
};

/** What Helm says where it waited for workloads (helm.sh/helm/v3, pkg/kube). */
const waitedInVain = /timed out waiting|context deadline exceeded|not ready/i;

/**
 * Where a HelmRelease stands with our commit. Its own status names charts, not commits: what binds it is that the
 * Kustomization which brings it has applied ours, and that the generation which that made is what Helm released.
 * @param name the HelmRelease
 * @param given the Kustomization that brings it, where the environment names it
 * @param view the objects, our commit, what was asked
 */
function helmReleaseStanding(
  name                ,
  given                            ,
  view          ,
)           {
  const subject = naming('HelmRelease', name);
  const release = objectOf(view.objects.find('HelmRelease', name));
  const parent = given ?? (release === undefined ? undefined : parentOf(release));
  if (parent === undefined) return unbound(subject, release);
  const brought = kustomizationStanding(parent, view);
  if (brought.kind === 'waiting')
    return { ...brought, message: `${subject} waits: ${brought.message}` };
  if (release === undefined) {
    const message = `${subject} does not exist, although ${brought.message}`;
    const finding          = { reason: 'RevisionNotObserved', subject, message };
    return { kind: 'waiting', message, findings: [finding] };
  }
  return released(release, brought.revision);
}

function unbound(subject        , release                              )           {
  const message =
    release === undefined
      ? `${subject} is not there, or was not read yet`
      : `${subject} has no label of a Kustomization: nothing says from which commit it comes; name its Kustomization`;
  const finding          = { reason: 'RevisionNotObserved', subject, message };
  return { kind: 'waiting', message, findings: [finding] };
}

function released(release                  , revision        )           {
  const subject = nameOf(release);
  const ready = (0,src_object/* conditionOf */.rI)(release, 'Ready');
  const generation = (0,src_object/* countAt */.$v)(release.metadata, 'generation') ?? 0;
  const isOfGeneration =
    ready?.observedGeneration === undefined
      ? isCurrent(release)
      : ready.observedGeneration === generation;
  const chart = (0,src_object/* textAt */.$6)(release.status, 'lastAttemptedRevision');
  const tried = chart === undefined ? '' : ` (chart ${chart})`;
  if (ready?.status === 'True' && isOfGeneration && isCurrent(release))
    return {
      kind: 'applied',
      revision,
      message: `${subject} has released what ${shorten(revision)} says${tried}`,
      findings: [],
      settled: true,
    };
  const says = ready === undefined ? 'it has not begun' : `it says ${saying(ready)}`;
  const message = `${subject}${tried} has not released what ${shorten(revision)} says: ${says}`;
  if ((0,src_object/* valueIn */.xm)(release.spec, 'suspend') === true)
    return helm_release_waiting(`${message}; it is suspended, resume it (spec.suspend: false)`, {
      reason: 'ControllerSuspended',
      subject,
    });
  // Helm is at it: what is new already is ours.
  if (ready?.status === 'Unknown' && isOfGeneration)
    return { kind: 'applied', revision, message, findings: [], settled: false };
  if (ready?.status !== 'False' || !isOfGeneration) return helm_release_waiting(message);
  const reason = reasonOf(ready);
  return reason === undefined ? helm_release_waiting(message) : helm_release_waiting(message, { reason, subject });
}

function helm_release_waiting(message        , finding                           )           {
  return {
    kind: 'waiting',
    message,
    findings: finding === undefined ? [] : [{ ...finding, message }],
  };
}

/** DependencyNotReady is no failure, and a reason that is not known is said as it is. */
function reasonOf(ready           )                            {
  if (ready.reason === 'DependencyNotReady' || ready.reason === 'Progressing') return undefined;
  const reason = Object.hasOwn(reasons, ready.reason) ? reasons[ready.reason] : 'Unknown';
  return reason === 'ApplyFailed' && waitedInVain.test(ready.message)
    ? 'HealthCheckFailed'
    : reason;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/flux/hook.js

                                                 





/**
 * The Job of a Kustomization on which others depend (`dependsOn`), for whoever follows a migration that Flux starts.
 * @param kustomization the Kustomization that holds the Job
 * @param facts our commit
 * @param source its source, which an OCI artifact's commit is read from
 * @param isOurs which of its Jobs is looked for; any where absent
 * @returns its Job on our revision. Without `wait` and `healthChecks` Flux does not await a Job: it is `running` until
 *   the Job itself says more
 */
function fluxHook(
  kustomization                  ,
  facts               ,
  source                   ,
  isOurs           = () => true,
)       {
  const name = nameOf(kustomization);
  const applied = kustomization_revisions_appliedRevision(kustomization, source);
  const attempted = attemptedRevision(kustomization, source);
  const isApplied = isReached(relationOf(applied, facts)) && isCurrent(kustomization);
  const isAttempted = isReached(relationOf(attempted, facts));
  const failure = (0,src_object/* conditionOf */.rI)(kustomization, 'Ready');
  const isFailed = failure?.status === 'False' && failure.reason === 'HealthCheckFailed';
  if (!isApplied && !(isAttempted && isWritten(kustomization)))
    return {
      kind: 'waiting',
      message: `${name} has not come to the Job of ${shorten(facts.commit)}`,
    };
  const job = inventoryOf(kustomization).find(
    ({ kind, name: called, namespace = '' }) =>
      kind === 'Job' && isOurs({ namespace, name: called }),
  );
  if (job === undefined)
    return { kind: 'absent', message: `${name} has applied our revision, and no Job is in it` };
  const reference = { namespace: job.namespace ?? '', name: job.name };
  const subject = `Job ${reference.namespace}/${reference.name} of ${name}`;
  if (isFailed && relationOf(attempted, facts) === 'ours')
    return { kind: 'failed', job: reference, message: `${subject} failed: ${saying(failure)}` };
  const isAwaited = (0,src_object/* conditionOf */.rI)(kustomization, 'Healthy')?.status === 'True';
  return isApplied && isAwaited
    ? { kind: 'succeeded', job: reference, message: `${subject} has succeeded` }
    : { kind: 'running', job: reference, message: `${subject} runs` };
}

/** A Kustomization, and where it reads from. */
                          
                                           
                                                
 

const telling                          = ['failed', 'running', 'succeeded', 'waiting', 'absent'];

/**
 * The Job of an ordered set: it may be in the Kustomization itself or in one on which it depends, near or far.
 * @param all the Kustomization, and what it depends on
 * @param facts our commit
 * @param isOurs which Job is looked for
 * @returns what tells the most: a Job that one of them names, else one that has not come to our revision
 */
function fluxHookAmong(
  all                                             ,
  facts               ,
  isOurs           ,
)       {
  const [first, ...others] = all.map(({ kustomization, source }) =>
    fluxHook(kustomization, facts, source, isOurs),
  );
  if (first === undefined) throw new TypeError('a set has at least one Kustomization');
  return others.reduce(
    (best, hook) => (telling.indexOf(hook.kind) < telling.indexOf(best.kind) ? hook : best),
    first,
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/flux/controller.js

                                                                                         
                                                 






             
             
                     
                          
                 
                      









const versions = {
  Kustomization: ['kustomize.toolkit.fluxcd.io/v1'],
  HelmRelease: ['helm.toolkit.fluxcd.io/v2', 'helm.toolkit.fluxcd.io/v2beta2'],
  GitRepository: ['source.toolkit.fluxcd.io/v1'],
  OCIRepository: ['source.toolkit.fluxcd.io/v1', 'source.toolkit.fluxcd.io/v1beta2'],
  Bucket: ['source.toolkit.fluxcd.io/v1', 'source.toolkit.fluxcd.io/v1beta2'],
  ExternalArtifact: ['source.toolkit.fluxcd.io/v1'],
}         ;

/**
 * @param target a Kustomization or a HelmRelease
 * @returns what watches it with its source, its dependencies and its parent, bound to the commit that we wrote
 */
function fluxController(target            )                     {
  return (context) => new FluxWatch(target, context);
}

class FluxWatch                                    {
           #target            ;
           #context                   ;
           #objects                ;
           #requests                   ;
           #relations                   ;
           #memory = new FindingMemory();
           #startedAt        ;
           #closing = new AbortController();
           synced               ;
           ended               ;

  constructor(target            , context                   ) {
    this.#target = target;
    this.#context = context;
    this.#startedAt = context.now();
    const { cluster, now, revision } = context;
    const signal = AbortSignal.any([context.signal, this.#closing.signal]);
    const onChange = ()       => {
      this.#changed();
    };
    const surroundings = { cluster, signal, now, onChange };
    this.#objects = new WatchedObjects(surroundings);
    this.#relations = new RevisionRelations({ revision, signal, now, onChange });
    const fence = target.fence === undefined ? {} : { fence: target.fence };
    this.#requests = new ReconcileRequests(fluxAnnotation, { ...surroundings, ...fence });
    this.synced = this.#begin();
    this.synced.catch(() => undefined);
    this.ended = Promise.race([this.#objects.ended, this.#requests.ended]);
    this.ended.catch(() => undefined);
    whileOpen(signal, onChange);
  }

  async #begin()                {
    const controllers = this.#target.controllerNamespace ?? 'flux-system';
    const about = { namespace: controllers, isRequired: false };
    void this.#objects.want({
      ...about,
      kind: 'Deployment',
      apiVersions: ['apps/v1'],
      labelSelector: 'app.kubernetes.io/part-of=flux',
    });
    const leases = ['coordination.k8s.io/v1'];
    void this.#objects.want({ ...about, kind: 'Lease', apiVersions: leases, isQuiet: true });
    if ('helmRelease' in this.#target) {
      const { namespace, name } = this.#target.helmRelease;
      await this.#objects.want({ ...kind('HelmRelease', namespace), name, isRequired: true });
    }
    const kustomization = this.#kustomization();
    if (kustomization !== undefined)
      await this.#objects.want({
        ...kind('Kustomization', kustomization.namespace),
        isRequired: true,
      });
    await this.#follow();
  }

  /** The Kustomization that our commit goes through; undefined while a HelmRelease has not named it. */
  #kustomization()                             {
    if (this.#target.kustomization !== undefined) return this.#target.kustomization;
    if (!('helmRelease' in this.#target)) return undefined;
    const release = objectOf(this.#objects.find('HelmRelease', this.#target.helmRelease));
    return release === undefined ? undefined : parentOf(release);
  }

  #changed()       {
    if (this.#closing.signal.aborted) return;
    this.#follow().catch(() => undefined);
    this.#context.onChange();
  }

  /** Watches what the objects name, and asks their controllers to look. */
  async #follow()                {
    const name = this.#kustomization();
    if (name === undefined) return;
    await this.#objects.want({ ...kind('Kustomization', name.namespace), isRequired: true });
    const kustomization = objectOf(this.#objects.find('Kustomization', name));
    if (kustomization === undefined) return;
    const related = this.#related(kustomization);
    const parent = parentOf(kustomization);
    const namespaces = new Set(related.map(({ namespace }) => namespace ?? ''));
    if (parent !== undefined) namespaces.add(parent.namespace);
    const wanted = [...namespaces].map((namespace) => kind('Kustomization', namespace));
    for (const one of related) {
      const source = sourceOf(one);
      wanted.push(kind(source.kind, source.namespace));
      for (const { namespace } of dependenciesOf(one))
        wanted.push(kind('Kustomization', namespace));
    }
    await Promise.all(wanted.map((one) => this.#objects.want(one)));
    if (this.#target.poke ?? true) this.#ask(related);
  }

  /** It, and what it depends on, near and far. */
  #related(kustomization                  )                              {
    const found = new Map([[nameOf(kustomization), kustomization]]);
    for (const one of found.values()) {
      for (const name of dependenciesOf(one)) {
        const dependency = objectOf(this.#objects.find('Kustomization', name));
        if (dependency !== undefined && found.size < 50) found.set(nameOf(dependency), dependency);
      }
    }
    return [...found.values()];
  }

  /** First the source; a Kustomization, when its source has our commit and it has not begun by itself. */
  #ask(kustomizations                             )       {
    for (const kustomization of kustomizations) {
      const source = this.#sourceOf(kustomization);
      if (this.#isReached(kustomization_revisions_appliedRevision(kustomization, source))) continue;
      if (source === undefined || isSuspended(source)) continue;
      if (!this.#isReached(artifactOrigin(source))) {
        if (!this.#isUndecided(artifactOrigin(source))) this.#requests.ask(source);
        continue;
      }
      const hasFailed = (0,src_object/* conditionOf */.rI)(kustomization, 'Ready')?.status === 'False';
      const isAtWork = !hasFailed && this.#isReached(attemptedRevision(kustomization, source));
      if (!isAtWork && !isSuspended(kustomization)) this.#requests.ask(kustomization);
    }
  }

  #isReached(revision                    )          {
    return isReached(relationOf(revision, this.#relations));
  }

  /** Whether nobody has said yet how it stands to ours. */
  #isUndecided(revision                    )          {
    return (
      revision !== undefined &&
      /[0-9a-f]{40}$/.test(revision) &&
      relationOf(revision, this.#relations) === 'unknown'
    );
  }

  #sourceOf(kustomization                  )                               {
    const source = sourceOf(kustomization);
    return objectOf(this.#objects.find(source.kind, source));
  }

           state = ()                              => {
    const subject = this.#kustomization();
    const isListed =
      subject !== undefined
        ? this.#objects.find('Kustomization', subject) !== 'unknown'
        : 'helmRelease' in this.#target &&
          this.#objects.find('HelmRelease', this.#target.helmRelease) !== 'unknown';
    if (!isListed) return undefined;
    const now = this.#context.now();
    return this.#memory.stateOf(this.#standing(now), now);
  };

  #standing(now        )           {
    const controllers = this.#target.controllerNamespace ?? 'flux-system';
    const leases = this.#objects
      .all('Lease', controllers)
      .map((lease) => ({ lease, changedAt: this.#objects.changedAt(lease) }));
    const needed = ['source-controller', 'kustomize-controller'];
    if ('helmRelease' in this.#target) needed.push('helm-controller');
    const running = runningOf(this.#objects.all('Deployment', controllers), leases, needed, now);
    const watching           = {
      now,
      startedAt: this.#startedAt,
      first: this.#objects.first,
      request: this.#requests.of,
      isRunning: running.isRunning,
    };
    const view           = { objects: this.#objects, facts: this.#relations, watching };
    const standing =
      'helmRelease' in this.#target
        ? helmReleaseStanding(this.#target.helmRelease, this.#target.kustomization, view)
        : kustomizationStanding(this.#target.kustomization, view);
    if (standing.kind === 'applied') return standing;
    return { ...standing, findings: [...standing.findings, ...running.findings] };
  }

           hook = (isOurs           )                   => {
    const name = this.#kustomization();
    const kustomization =
      name === undefined ? undefined : objectOf(this.#objects.find('Kustomization', name));
    if (kustomization === undefined) return undefined;
    // Of a dependency with a source of its own nobody knows whether it has our revision.
    const ordered = this.#related(kustomization).filter((one) => sharesSource(kustomization, one));
    const unread = ordered
      .flatMap(dependenciesOf)
      .find((one) => this.#objects.find('Kustomization', one) === 'unknown');
    const sourced = (one                  )          => ({
      kustomization: one,
      source: this.#sourceOf(one),
    });
    const others = ordered.filter((one) => one !== kustomization).map(sourced);
    const hook = fluxHookAmong([sourced(kustomization), ...others], this.#relations, isOurs);
    return hook.kind === 'absent' && unread !== undefined
      ? { kind: 'waiting', message: `${naming('Kustomization', unread)} was not read yet` }
      : hook;
  };

           describe = ()                    => {
    const name = this.#kustomization();
    const kustomization =
      name === undefined ? undefined : objectOf(this.#objects.find('Kustomization', name));
    const related = kustomization === undefined ? [] : this.#related(kustomization);
    const sources = new Set(related.map((one) => this.#sourceOf(one)));
    const parentName = kustomization && parentOf(kustomization);
    const parent = parentName && objectOf(this.#objects.find('Kustomization', parentName));
    const release =
      'helmRelease' in this.#target
        ? objectOf(this.#objects.find('HelmRelease', this.#target.helmRelease))
        : undefined;
    return [
      ...[...sources].flatMap((source) => (source === undefined ? [] : [describeSource(source)])),
      ...related.map((one) => describeKustomization(one, this.#sourceOf(one))),
      ...(parent === undefined
        ? []
        : [`its parent ${describeKustomization(parent, this.#sourceOf(parent))}`]),
      ...(release === undefined ? [] : [`${nameOf(release)}: ${readiness(release)}`]),
      ...this.#objects.notes,
      ...this.#requests.notes,
    ];
  };

  close()       {
    this.#closing.abort();
    this.#objects.close();
  }
}

function kind(name        , namespace        )         {
  const apiVersions = Object.hasOwn(versions, name)
    ? versions[name                         ]
    : ['source.toolkit.fluxcd.io/v1'];
  return { kind: name, apiVersions, namespace, isRequired: false };
}

function isSuspended(object                  )          {
  return (0,src_object/* valueIn */.xm)(object.spec, 'suspend') === true;
}

function describeSource(source                  )         {
  const failed = (0,src_object/* conditionOf */.rI)(source, 'FetchFailed')?.status === 'True' ? ', fetch failed' : '';
  const paused = isSuspended(source) ? ', suspended' : '';
  return `${nameOf(source)}: has ${shorten(artifactRevision(source) ?? 'nothing')}${paused}${failed}; ${readiness(source)}`;
}

function describeKustomization(
  kustomization                  ,
  source                              ,
)         {
  const applied = shorten(kustomization_revisions_appliedRevision(kustomization, source) ?? 'nothing');
  const attempted = shorten(attemptedRevision(kustomization, source) ?? 'nothing');
  const generation = (0,src_object/* countAt */.$v)(kustomization.metadata, 'generation') ?? 0;
  const observed = (0,src_object/* countAt */.$v)(kustomization.status, 'observedGeneration') ?? 'none';
  const paused = isSuspended(kustomization) ? ', suspended' : '';
  return `${nameOf(kustomization)}: applied ${applied}, attempted ${attempted}, generation ${String(generation)} (observed ${String(observed)})${paused}; ${readiness(kustomization)}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/controllers/index.js




                                                

             
               
             
                     
                          
                 
                    
                     


/***/ })

};
})
