(function (exports, __distFolder) {'use strict';
exports.ids = [6456];
exports.modules = {

/***/ 36456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ cleanUpJob),
/* harmony export */   Wj: () => (/* binding */ finishLeftovers),
/* harmony export */   ee: () => (/* binding */ removeJob)
/* harmony export */ });
/* unused harmony export letExpire */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31914);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95010);
/* harmony import */ var _waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49153);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16807);
/* harmony import */ var _job_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28947);
/* harmony import */ var _job_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52272);
/* harmony import */ var _job_watch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14318);

                                                   





                                                                

/** What cleaning up needs to know of its surroundings. */
                                 
                            
                               
                              
                             
                                                               
                          
                                                              
                                       
 

/** Where a Job does not say. */
const usualKeep = 86_400;
const pulse = 1_000;

const reference = ({ namespace, name }         ) =>
  ({ apiVersion: 'batch/v1', kind: 'Job', namespace, name })         ;

/** What was done with a Job. */
                       
                                                  
            
                                                         
          
                                                                
           
                                               
              

/**
 * Cleans up the Job of a deployment that is not gone on with: one that runs is deleted, with the proof that its pod
 * has ended, so that its connection holds no lock in the database any more; one that has ended stays for a while.
 * @param place the Job's name, as it was remembered before the Job existed
 * @param owner the deployment whose Job it must be, and whether its outcome is recorded
 * @param context cluster, time
 * @throws MIGRATION_CLEAN_UP_UNPROVED, and what the cluster throws
 */
async function cleanUpJob(
  place         ,
  owner                                                               ,
  context                ,
)                     {
  const job = await context.cluster.read(reference(place), context.signal);
  if (job === undefined || labelOf(job, _job_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .jobLabel */ .OP.deployment) !== owner.deployment) return 'absent';
  const { kind } = (0,_job_state_js__WEBPACK_IMPORTED_MODULE_1__/* .jobState */ .d)(job);
  if (kind === 'running' || kind === 'suspended' || kind === 'deleting') {
    await removeJob(job, context);
    return 'removed';
  }
  if (!owner.isRecorded) return 'waits';
  await letExpire(job, context);
  return 'kept';
}

/**
 * Finishes what runs that were killed left behind: Jobs of other deployments of the environment. Whoever holds the
 * environment's lock knows that their owners have ended (design, section 4, Locks).
 * @param deployment the deployment that holds the environment
 * @param place its own Job, which is never one of them
 * @param context cluster, time, and the fence of the lock
 * @throws MIGRATION_CLEAN_UP_UNPROVED where a pod of another deployment may still work on the database
 */
async function finishLeftovers(
  deployment                                                           ,
  { namespace, name }         ,
  context                ,
)                {
  const { cluster, signal, progress } = context;
  const labelSelector = (0,_job_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentSelector */ .b6)(deployment);
  const { objects } = await cluster.list(
    { apiVersion: 'batch/v1', kind: 'Job', namespace, labelSelector },
    signal,
  );
  for (const job of objects) {
    const other = labelOf(job, _job_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .jobLabel */ .OP.deployment);
    if (other === deployment.id || job.name === name) continue;
    const { kind } = (0,_job_state_js__WEBPACK_IMPORTED_MODULE_1__/* .jobState */ .d)(job);
    if (kind === 'succeeded' || kind === 'failed') {
      await letExpire(job, context);
      continue;
    }
    progress.detail(
      `The Job ${job.name} of the deployment ${other ?? ''}, which nobody goes on with, is deleted.`,
    );
    await removeJob(job, context);
  }
}

/**
 * Deletes a Job, this one and no later one of its name, and waits until its pods have ended.
 * @param job the Job
 * @param context cluster, time
 * @throws MIGRATION_CLEAN_UP_UNPROVED, and what the cluster throws
 */
async function removeJob(job                  , context                )                {
  const { cluster, signal, progress, now, budget } = context;
  const place = { namespace: job.namespace ?? cluster.namespace, name: job.name };
  const uid = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(job.metadata, 'uid') ?? '';
  // Watched before it is deleted: a pod that vanishes in between was seen to.
  const watch = await (0,_job_watch_js__WEBPACK_IMPORTED_MODULE_3__/* .watchJob */ .L)(cluster, place, signal);
  try {
    await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .performEffect */ .d)('migration.clean-up', effectContext(context), (effectSignal) =>
      cluster.remove(
        reference(place),
        { uid, propagation: 'Foreground' },
        { signal: effectSignal },
      ),
    );
    const until = now() + budget;
    for (;;) {
      const isThere = watch.jobs().some((it) => (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(it.metadata, 'uid') === uid);
      const living = watch.pods().filter((pod) => !(0,_job_state_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEnded */ .hY)(pod));
      if (!isThere && living.length === 0) return;
      if (now() > until) throw unproved(place, living, budget);
      progress.waiting(
        living.length === 0
          ? `the Job ${place.name} is gone`
          : `${living.map(_job_state_js__WEBPACK_IMPORTED_MODULE_1__/* .describePod */ .Fx).join(', ')} has ended`,
      );
      await watch.change(pulse);
    }
  } finally {
    watch.close();
  }
}

/**
 * Lets a Job that has ended go by itself, once its outcome is recorded.
 * @param job the Job
 * @param context cluster
 */
async function letExpire(job                  , context                )                {
  if ((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_2__/* .countAt */ .$v)(job.spec, 'ttlSecondsAfterFinished') !== undefined) return;
  const place = { namespace: job.namespace ?? context.cluster.namespace, name: job.name };
  const written = Number((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(job.metadata, 'annotations', _job_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .keepAnnotation */ .Ll) ?? usualKeep);
  const seconds = Number.isInteger(written) && written >= 0 ? written : usualKeep;
  const { cluster } = context;
  const change = {
    metadata: { uid: (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(job.metadata, 'uid') ?? null },
    spec: { ttlSecondsAfterFinished: seconds },
  };
  await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .performEffect */ .d)('migration.clean-up', effectContext(context), async (signal) => {
    try {
      await cluster.patch(reference(place), change, { signal });
    } catch (error) {
      // Somebody deleted it meanwhile: that is what it waits for.
      if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .isWaybillError */ .xS)(error, 'KUBERNETES_NOT_FOUND')) throw error;
    }
  });
}

function effectContext({ signal, fence }                )                {
  return fence === undefined ? { signal } : { signal, fence };
}

function labelOf(job                  , label        )                     {
  return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(job.metadata, 'labels', label);
}

function unproved(
  { namespace, name }         ,
  living                             ,
  budget        ,
)        {
  const what = living.length === 0 ? 'it is still there' : living.map(_job_state_js__WEBPACK_IMPORTED_MODULE_1__/* .describePod */ .Fx).join(', ');
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .migrationError */ .h)('MIGRATION_CLEAN_UP_UNPROVED', {
    message: `Expected the Job ${namespace}/${name} and its pod to have ended ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a3)(budget)} after it was deleted; ${what}.`,
    remedy:
      'Look at the node on which the pod ran: while it may still work, its connection may hold locks in the database. The next run goes on with this; `kubectl get pod -n NAMESPACE -o wide` shows it.',
    facts: { namespace, job: name, pods: living.map(({ name: pod }) => pod) },
  });
}


/***/ }),

/***/ 28947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ll: () => (/* binding */ keepAnnotation),
/* harmony export */   OP: () => (/* binding */ jobLabel),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   Tj: () => (/* binding */ ownerAnnotation),
/* harmony export */   Yp: () => (/* binding */ placeOfJob),
/* harmony export */   b6: () => (/* binding */ environmentSelector),
/* harmony export */   wZ: () => (/* binding */ foreignLabels)
/* harmony export */ });
/* unused harmony export jobNameFor */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18656);
/* harmony import */ var _waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49153);



                                                                             

/** The labels by which a Job and its pods are known as ours. */
const jobLabel = {
  manager: 'app.kubernetes.io/managed-by',
  part: 'app.kubernetes.io/component',
  application: 'waybill/application',
  environment: 'waybill/environment',
  commit: 'waybill/commit',
  deployment: 'waybill/deployment',
}         ;

/** Says which job of which run made it. */
const ownerAnnotation = 'waybill/owner';

/** Says how long a Job that has ended stays once it is recorded, in seconds. */
const keepAnnotation = 'waybill/keep-seconds';

const manager = 'waybill';
const part = 'migrator';

/**
 * @param deployment the deployment for which a Job runs
 * @returns what ties the Job and its pods to it
 */
function labelsOf(deployment               )                                   {
  return {
    [jobLabel.manager]: manager,
    [jobLabel.part]: part,
    [jobLabel.application]: deployment.application,
    [jobLabel.environment]: deployment.environment,
    [jobLabel.commit]: deployment.commit,
    [jobLabel.deployment]: deployment.id,
  };
}

/**
 * @param deployment a deployment
 * @returns selects every migrator's Job of its environment, those of other deployments too
 */
function environmentSelector(
  deployment                                                    ,
)         {
  return [
    `${jobLabel.manager}=${manager}`,
    `${jobLabel.part}=${part}`,
    `${jobLabel.application}=${deployment.application}`,
    `${jobLabel.environment}=${deployment.environment}`,
  ].join(',');
}

/**
 * One Job per deployment: its name is known before it exists, and the same in every run.
 * @param deployment the deployment
 * @returns a name of at most 63 characters (RFC 1123 label; the pods' names and labels come from it)
 */
function jobNameFor(deployment                                         )         {
  const { id, application, environment } = deployment;
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
    .update((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)([application, environment, id]))
    .digest('hex')
    .slice(0, 16);
  const head = application.slice(0, 40).replace(/-+$/, '');
  return `${head}-migrate-${hash}`;
}

/**
 * @param job a migration by a Job that Waybill starts
 * @returns where it lies: the configuration's namespace, else the manifest's, else the target's
 */
function placeOfJob(job             )          {
  const written = job.manifest === undefined ? undefined : namespaceIn(job.manifest);
  return {
    namespace: job.config.namespace ?? written ?? job.namespace,
    name: jobNameFor(job.deployment),
  };
}

function namespaceIn(manifest            )                     {
  return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(manifest, 'metadata', 'namespace');
}

/**
 * @param found a Job of the name that this deployment's has
 * @param deployment the deployment
 * @returns the labels that say something else, as `waybill/commit=3f2a…`; empty where it is this deployment's
 */
function foreignLabels(
  found                  ,
  deployment               ,
)                    {
  return Object.entries(labelsOf(deployment)).flatMap(([label, expected]) => {
    const seen = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(found.metadata, 'labels', label);
    return seen === expected ? [] : [`${label}=${seen ?? '(none)'}`];
  });
}


/***/ }),

/***/ 48592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ referenceOf),
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   Os: () => (/* binding */ containersAt),
/* harmony export */   Vy: () => (/* binding */ migratorContainer),
/* harmony export */   qD: () => (/* binding */ reportedDigest)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);
/* harmony import */ var _waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49153);


                                                     

/** An image reference, taken apart. */
                     
                              
                                   
                                      
 

/**
 * @param text an image as a container names it
 * @returns its parts
 */
function referenceOf(text        )            {
  const [named = '', digest] = text.split('@', 2);
  const colon = named.lastIndexOf(':');
  const isTagged = colon > named.lastIndexOf('/');
  return {
    repository: isTagged ? named.slice(0, colon) : named,
    tag: isTagged ? named.slice(colon + 1) : undefined,
    digest,
  };
}

/** A container of a Job's pods that runs the migrator, and how its image says so. */
                                    
                        
                         
                                                                                                 
                                
 

/**
 * Finds the container that runs the release's migrator: by its digest under any repository name (a mirror has
 * another), or by the release's tag in its repository.
 * @param found the Job as the cluster has it
 * @param job the migration
 * @returns the container; undefined where none runs it
 */
function migratorContainer(
  found                  ,
  job                                           ,
)                                {
  const tag = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .releaseTag */ .aF)(job.deployment.commit);
  const candidates = containersOf(found).map(({ name, image }) => ({
    name,
    image,
    ...referenceOf(image),
  }));
  const byDigest = candidates.find(({ digest }) => digest === job.image.digest);
  if (byDigest !== undefined) return { name: byDigest.name, image: byDigest.image, by: 'digest' };
  const byTag = candidates.find(
    (it) => it.digest === undefined && it.tag === tag && it.repository === job.image.repository,
  );
  return byTag === undefined ? undefined : { name: byTag.name, image: byTag.image, by: 'tag' };
}

/**
 * @param found a Job
 * @returns each container of its pods and the image that it names
 */
function containersOf(
  found                  ,
)                                                               {
  const spec = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(found.spec, 'template', 'spec');
  return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(spec, 'containers').map((container) => ({
    name: (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(container, 'name') ?? '',
    image: (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(container, 'image') ?? '',
  }));
}

/**
 * @param imageID as a runtime reports it: `docker.io/x@sha256:…`, `docker-pullable://…@sha256:…`, `sha256:…`
 * @returns the digest in it; undefined where there is none
 */
function reportedDigest(imageID        )                     {
  return /(?:^|@)(sha256:[0-9a-f]{64})$/.exec(imageID)?.[1];
}

/**
 * @param manifest a parsed manifest
 * @param path where a list of containers stands in it
 * @returns the containers, as objects
 */
function containersAt(
  manifest            ,
  ...path                   
)                        {
  return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(manifest, ...path)
    .map((entry) => (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(entry))
    .filter((entry) => entry !== undefined);
}


/***/ }),

/***/ 52272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ describePod),
/* harmony export */   TO: () => (/* binding */ containerFacts),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   d: () => (/* binding */ jobState),
/* harmony export */   dZ: () => (/* binding */ jobName),
/* harmony export */   hY: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var _waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49153);
/* harmony import */ var _job_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48592);



/** Where a Job stands. */
                      
                                
                                  
                                 
                                  
                                                                                     
                                                                                   

/**
 * @param job a Job as the cluster has it
 * @returns where it stands: only its conditions say that it has ended (batch/v1, JobStatus)
 */
function jobState(job                  )           {
  const failed = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .conditionOf */ .rI)(job, 'Failed');
  if (failed?.status === 'True')
    return { kind: 'failed', reason: failed.reason, message: failed.message };
  if ((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .conditionOf */ .rI)(job, 'Complete')?.status === 'True') return { kind: 'succeeded' };
  if ((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .isDeleting */ .p8)(job)) return { kind: 'deleting' };
  return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(job.spec, 'suspend') === true ? { kind: 'suspended' } : { kind: 'running' };
}

/** How a container of a pod ended. */
                               
                            
                                           
                          
                                                        
                           
 

/** What is known of a pod's container. */
                                 
                                                        
                            
                                           
                                                                           
                                        
 

/**
 * @param pod a pod
 * @param name one of its containers
 * @returns what its status says of it
 */
function containerFacts(pod                  , name        )                 {
  const status = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod.status, 'containerStatuses').find((it) => (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(it, 'name') === name);
  const ended = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(status, 'state', 'terminated');
  const reported = (0,_job_image_js__WEBPACK_IMPORTED_MODULE_1__/* .reportedDigest */ .qD)((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(status, 'imageID') ?? '');
  if (ended === undefined)
    return {
      started: (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(status, 'state', 'running') !== undefined,
      ended: undefined,
      reported,
    };
  return {
    started: true,
    ended: {
      // Without one nobody knows how it ended: that is not 0.
      exitCode: (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(ended, 'exitCode') ?? -1,
      reason: (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(ended, 'reason') ?? '',
      message: (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(ended, 'message') ?? '',
    },
    reported,
  };
}

/**
 * Whether nothing of a pod runs any more. A pod whose node is lost keeps saying that it runs: that is not ended.
 * @param pod a pod as the cluster has it; one that is gone has ended
 */
function hasEnded(pod                  )          {
  const phase = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(pod.status, 'phase');
  const statuses = [
    ...(0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod.status, 'initContainerStatuses'),
    ...(0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod.status, 'containerStatuses'),
  ];
  const running = statuses.some((it) => (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(it, 'state', 'running') !== undefined);
  if (running) return false;
  if (phase === 'Succeeded' || phase === 'Failed') return true;
  // Never given to a node: no kubelet starts what is being deleted.
  const unscheduled = ((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(pod.spec, 'nodeName') ?? '') === '';
  return unscheduled && (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .isDeleting */ .p8)(pod);
}

/**
 * @param pod a pod
 * @returns the node on which it runs, and what it says of itself, for messages
 */
function describePod(pod                  )         {
  const phase = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(pod.status, 'phase') ?? 'Unknown';
  const node = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(pod.spec, 'nodeName') ?? '';
  const waiting = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod.status, 'containerStatuses').flatMap((it) => {
    const reason = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(it, 'state', 'waiting', 'reason');
    return reason === undefined ? [] : [reason];
  });
  const unready = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .conditionsIn */ .AV)(pod.status)
    .filter(({ type, status }) => type === 'PodScheduled' && status === 'False')
    .map(({ reason }) => reason);
  const words = [phase, ...waiting, ...unready, ...(node === '' ? [] : [`on ${node}`])];
  return `pod ${pod.name} (${words.join(', ')})`;
}

/**
 * @param pod any pod
 * @returns the Job that made it; undefined where none did
 */
function jobName(pod                  )                     {
  return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(pod.metadata, 'labels', 'batch.kubernetes.io/job-name');
}

/**
 * @param pods pods of one Job
 * @returns them in the order in which they were made
 */
function inOrder(pods                            )                              {
  const made = (pod                  )         => (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(pod.metadata, 'creationTimestamp') ?? '';
  return [...pods].sort((a, b) => (made(a) < made(b) ? -1 : made(a) > made(b) ? 1 : 0));
}


/***/ }),

/***/ 14318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ watchJob)
/* harmony export */ });
/* harmony import */ var _waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49153);
                                                                              


/** A Job and its pods as they stand now, and as they were last seen. */
                           
                                                                 
                                                   
                                
                                                   
                             
                                                   
                                                                                                       
                                                       
                                                                                   
                                                           
                                                                                                                  
                                                           
                
 

/** Which Job is watched: by its name, or by its labels. */
                               
                             
                         
                             
 

/**
 * Watches a Job and its pods: one list and one watch each.
 * @param cluster where they are
 * @param selection which Job
 * @param signal ends the watch
 * @returns the watch, once both were listed
 * @throws what the watches throw (KUBERNETES_FORBIDDEN …), the signal's reason
 */
async function watchJob(
  cluster         ,
  selection              ,
  signal             ,
)                    {
  const { namespace, name, selector } = selection;
  const bell = new Bell();
  const seen = new Map                          ();
  const seenJobs = new Map                          ();
  const onChange = ({ object }              )       => {
    bell.ring();
    const uid = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(object.metadata, 'uid') ?? object.name;
    (object.kind === 'Pod' ? seen : seenJobs).set(uid, object);
  };
  const jobs = cluster.watch(
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      namespace,
      ...(name === undefined ? {} : { fieldSelector: `metadata.name=${name}` }),
      ...(selector === undefined ? {} : { labelSelector: selector }),
    },
    { signal, onChange },
  );
  // The Job's controller labels every pod with the Job's name (Kubernetes 1.27 and newer).
  const ofJob =
    name === undefined ? 'batch.kubernetes.io/job-name' : `batch.kubernetes.io/job-name=${name}`;
  const pods = cluster.watch(
    { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: ofJob },
    { signal, onChange },
  );
  const close = ()       => {
    jobs.close();
    pods.close();
    // Nobody waits any more: no timer is left behind.
    bell.ring();
  };
  const broken = brokenWatch([jobs, pods], signal);
  try {
    await Promise.race([Promise.all([jobs.synced, pods.synced]), broken]);
  } catch (error) {
    close();
    throw error;
  }
  return {
    job: () => [...jobs.objects.values()][0],
    jobs: () => [...jobs.objects.values()],
    pods: () => [...pods.objects.values()],
    ...{ seen, seenJobs },
    change: async (milliseconds) => {
      await Promise.race([bell.rung(milliseconds), broken]);
    },
    close,
  };
}

/** Rejects when a watch cannot go on, or when the signal ends the wait. */
function brokenWatch(watches                        , signal             )                 {
  const aborted = new Promise       ((_resolve, reject) => {
    const onAbort = ()       => {
      reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  const never = new Promise       (() => undefined);
  const broken = Promise.race([
    aborted,
    ...watches.flatMap(({ synced, ended }) => [synced.then(() => never), ended.then(() => never)]),
  ]);
  // Nobody may be asking when it happens.
  broken.catch(() => undefined);
  return broken;
}

/** Rings once for any number of changes, until somebody heard it. */
class Bell {
  #isRung = false;
  #wake                          ;

  ring()       {
    this.#isRung = true;
    this.#wake?.();
  }

  /** Resolves when it was rung since the last time, and at the latest after `milliseconds`. */
  async rung(milliseconds        )                {
    if (!this.#isRung)
      await new Promise      ((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.#wake = undefined;
    this.#isRung = false;
  }
}


/***/ })

};
})
