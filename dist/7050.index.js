export const id = 7050;
export const ids = [7050];
export const modules = {

/***/ 37422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ FailureMemory)
/* harmony export */ });
/* harmony import */ var _graces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73839);
                                                                   

                                            

/** Reasons that come and go while they last: between two attempts nothing is to be seen of them. */
const intermittent                             = new Set([
  'ImagePullFailed',
  'ContainerConfigInvalid',
  'ContainerStartFailed',
  'OutOfMemory',
  'VolumeUnavailable',
  'QuotaExceeded',
  'AdmissionDenied',
]);
/** How long such a reason may be out of sight and still be the same one. */
const outOfSight = 90_000;

                      
                                 
                         
               
 

/**
 * Remembers since when each failure has stood, by our own clock: those of the cluster's machines may differ from it and
 * from each other.
 */
class FailureMemory {
           #known = new Map                    ();
           #graces                                         ;

  /** @param graces what the policy sets; the defaults for the rest */
  constructor(graces                                         = {}) {
    this.#graces = { ..._graces_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultGraces */ .d, ...graces };
  }

  /**
   * Takes in what stands now, all of it: what is missing has gone.
   * @param findings each with a key of its own in `reason` and `subject`
   * @param now milliseconds
   * @returns the same, with the time since when
   */
  observe(findings                    , now        )                                 {
    const failures = findings.map((finding) => {
      const key = `${finding.reason} ${finding.subject}`;
      const known = this.#known.get(key) ?? { reason: finding.reason, since: now, seen: now };
      known.seen = now;
      this.#known.set(key, known);
      return { ...finding, since: known.since };
    });
    const present = new Set(findings.map(({ reason, subject }) => `${reason} ${subject}`));
    for (const [key, { reason, seen }] of this.#known) {
      const patience = intermittent.has(reason) ? outOfSight : 0;
      if (!present.has(key) && now - seen >= patience) this.#known.delete(key);
    }
    return failures;
  }

  /** @returns when the failure ends the wait, milliseconds since the epoch */
  ripeAt({ reason, since }         )         {
    return since + this.#graces[reason];
  }
}


/***/ }),

/***/ 97527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hE: () => (/* binding */ curedByApplying),
/* harmony export */   k4: () => (/* binding */ curedByOthers),
/* harmony export */   zs: () => (/* binding */ byCause)
/* harmony export */ });
                                                                   

/** What stands in the way at one object, as it looks now; how long it has stood there is for `FailureMemory` to say. */
                                                         
                                                                                        
                             
                                                                 
                             
 

/**
 * Which reason is named where several stand at once: the cause before what follows from it. A pull that fails also
 * exceeds the progress deadline, and then the controller's health check.
 */
const causesFirst                           = [
  'ImageNameInvalid',
  'ImageNeverPulled',
  'ImagePullFailed',
  'AdmissionDenied',
  'QuotaExceeded',
  'OutOfMemory',
  'CrashLoop',
  'ContainerConfigInvalid',
  'ContainerStartFailed',
  'VolumeUnavailable',
  'Unschedulable',
  'JobBackoffLimitExceeded',
  'JobDeadlineExceeded',
  'JobFailed',
  'PodFailed',
  'WorkloadPaused',
  'ProgressDeadlineExceeded',
  'NeverReady',
  'OtherImage',
  'RevisionReplaced',
  'HookFailed',
  'SourceFailed',
  'BuildFailed',
  'ApplyFailed',
  'ControllerSuspended',
  'ControllerDown',
  'RevisionNotObserved',
  'WorkloadMissing',
  'ScalingFailed',
  'DisruptionBudgetBlocks',
  'Unstable',
  'HealthCheckFailed',
  'SyncFailed',
  'Unknown',
];

/** @returns the same failures, causes before what follows from them, else in their order */
function byCause                                                  (
  failures                  ,
)                   {
  const rank = (one       )         => causesFirst.indexOf(one.reason);
  return [...failures].sort((a, b) => rank(a) - rank(b));
}

/**
 * Reasons that may come from a workload of an earlier wave not being there yet: they count only when the turn of their
 * own wave has come. All others count from the start, since no other workload can cure them.
 */
const curedByOthers                             = new Set([
  'CrashLoop',
  'OutOfMemory',
  'ContainerConfigInvalid',
  'ContainerStartFailed',
  'NeverReady',
  'PodFailed',
  'ProgressDeadlineExceeded',
  'JobBackoffLimitExceeded',
  'JobDeadlineExceeded',
  'JobFailed',
  'HealthCheckFailed',
  'ScalingFailed',
  'DisruptionBudgetBlocks',
  'VolumeUnavailable',
  'Unknown',
]);

/**
 * Reasons that only say that the newest state has not been applied yet: while a controller is still at it (waves of its
 * own, hooks), they do not count.
 */
const curedByApplying                             = new Set([
  'WorkloadMissing',
  'WorkloadPaused',
  'OtherImage',
]);


/***/ }),

/***/ 5343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mz: () => (/* binding */ containersOf),
  qx: () => (/* binding */ podFindings),
  et: () => (/* binding */ subjectOf)
});

// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var object = __webpack_require__(49153);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/object-index.js
var object_index = __webpack_require__(55152);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/revision-pods.js
var revision_pods = __webpack_require__(8324);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/failures/container-findings.js
                                               

                                                          
                                            

/** What a container waits for in vain, by the kubelet's reason (k8s.io/kubernetes pkg/kubelet/images/types.go, events). */
const waits                                     = new Map([
  ['ErrImagePull', 'ImagePullFailed'],
  ['ImagePullBackOff', 'ImagePullFailed'],
  ['RegistryUnavailable', 'ImagePullFailed'],
  ['ImageInspectError', 'ImagePullFailed'],
  ['SignatureValidationFailed', 'ImagePullFailed'],
  ['ErrImageNeverPull', 'ImageNeverPulled'],
  ['InvalidImageName', 'ImageNameInvalid'],
  ['CreateContainerConfigError', 'ContainerConfigInvalid'],
  ['CreateContainerError', 'ContainerStartFailed'],
  ['RunContainerError', 'ContainerStartFailed'],
  ['PreCreateHookError', 'ContainerStartFailed'],
  ['PreStartHookError', 'ContainerStartFailed'],
  ['PostStartHookError', 'ContainerStartFailed'],
  ['CreatePodSandboxError', 'ContainerStartFailed'],
]);

/** How a runtime ends a container whose process it could not start: the command is not there, or cannot be run. */
const couldNotStart                      = new Set(['StartError', 'ContainerCannotRun']);

/** A container that ran this long before it ended did not crash at its start: the kubelet forgets its back-off then. */
const forgivenAfter = 600_000;

/** What is asked of a container. */
                                 
                                            
                            
                                                                                         
                            
 

/**
 * @param status a container's status
 * @param asked its image, as the pod asks for it
 * @param subject `Pod shop/app-7d9f, container app`
 * @param rules what is asked of it
 * @returns what stands in its way
 */
function containerFindings(
  status           ,
  asked        ,
  subject        ,
  rules                ,
)                     {
  const waiting = (0,object/* objectAt */.lJ)(status, 'state', 'waiting');
  const reason = (0,object/* textAt */.$6)(waiting, 'reason') ?? '';
  const known = waits.get(reason);
  const last = endOf(status);
  const code = (0,object/* countAt */.$v)(last, 'exitCode');
  if (waiting !== undefined && known !== undefined) {
    // A container that the kernel kills before it runs is told as one that could not be started.
    const isOom = known === 'ContainerStartFailed' && (0,object/* textAt */.$6)(last, 'reason') === 'OOMKilled';
    if (!isOom)
      return [{ reason: known, subject, message: waitSentence(known, reason, waiting, asked) }];
  }
  const why = (0,object/* textAt */.$6)(last, 'reason') ?? '';
  if (couldNotStart.has(why) && !isReady(status)) {
    const said = (0,object/* textAt */.$6)(last, 'message') ?? '';
    const message = `The container was to start; ${why}${said === '' ? '' : `: ${said}`}`;
    return [{ reason: 'ContainerStartFailed', subject, message }];
  }
  const isRunning = (0,object/* objectAt */.lJ)(status, 'state', 'running') !== undefined;
  const restarts = (0,object/* countAt */.$v)(status, 'restartCount') ?? 0;
  if (rules.isToEnd || last === undefined) return [];
  const ended = `It ended with exit code ${String(code ?? 'unknown')} (${endReason(last)}) and was restarted ${times(restarts)}`;
  if ((0,object/* textAt */.$6)(last, 'reason') === 'OOMKilled' && !isReady(status))
    return [
      {
        reason: 'OutOfMemory',
        subject,
        message: `It was to stay within its memory limit; it was killed for using more. ${ended}.`,
      },
    ];
  if (!isRunning && restarts >= rules.restarts && wasShort(last))
    return [
      {
        reason: 'CrashLoop',
        subject,
        message: `It was to keep running. ${ended}${afterwards(reason)}.`,
        restarts,
      },
    ];
  return [];
}

/** The run that ended last: of the container that stands still, or of the one before the restart. */
function endOf(status           )                         {
  return (0,object/* objectAt */.lJ)(status, 'state', 'terminated') ?? (0,object/* objectAt */.lJ)(status, 'lastState', 'terminated');
}

function isReady(status           )          {
  return (0,object/* objectAt */.lJ)(status, 'state', 'running') !== undefined && (0,object/* objectAt */.lJ)(status)?.['ready'] === true;
}

function wasShort(ended            )          {
  const [started, finished] = [(0,object/* textAt */.$6)(ended, 'startedAt'), (0,object/* textAt */.$6)(ended, 'finishedAt')];
  const length = Date.parse(finished ?? '') - Date.parse(started ?? '');
  return !(length >= forgivenAfter);
}

function waitSentence(
  known               ,
  reason        ,
  waiting            ,
  asked        ,
)         {
  const said = (0,object/* textAt */.$6)(waiting, 'message') ?? '';
  const words = said === '' ? reason : `${reason}: ${said}`;
  switch (known) {
    case 'ImagePullFailed':
      return `The image ${asked} was to be pulled; ${words}`;
    case 'ImageNeverPulled':
      return `The image ${asked} was to be on the node already, since imagePullPolicy is Never; ${words}`;
    case 'ImageNameInvalid':
      return `The name of an image was expected; found ${JSON.stringify(asked)}: ${words}`;
    default:
      return `The container was to start; ${words}`;
  }
}

function endReason(ended            )         {
  const signal = (0,object/* countAt */.$v)(ended, 'signal') ?? 0;
  const reason = (0,object/* textAt */.$6)(ended, 'reason') ?? 'no reason';
  return signal === 0 ? reason : `${reason}, signal ${String(signal)}`;
}

function afterwards(reason        )         {
  return reason === 'CrashLoopBackOff' ? '; the kubelet waits before it starts it again' : '';
}

function times(count        )         {
  return count === 1 ? 'once' : `${String(count)} times`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/failures/scheduling.js

                                            

/**
 * Reads why no node takes a pod, from the scheduler's own words.
 * @param pod a pod whose condition PodScheduled is False
 * @param said that condition's message
 * @param subject `Pod shop/app-7d9f`
 * @returns which resource, which rule, which node
 */
function unschedulableFinding(
  pod                  ,
  said        ,
  subject        ,
)          {
  if (/persistentvolumeclaim|persistent volume|volume node affinity|unbound immediate/i.test(said))
    return {
      reason: 'VolumeUnavailable',
      subject,
      message: `Its volumes were to be there; ${said}`,
    };
  const resources = [...new Set([...said.matchAll(/Insufficient ([\w./-]+)/g)].map(lastOf))];
  const wants = resources.map((resource) => {
    const asked = requested(pod, resource);
    return asked === '' ? resource : `${resource} (it asks for ${asked})`;
  });
  const place = placeOf(pod);
  const missing = wants.length === 0 ? '' : `; what is missing: ${wants.join(', ')}`;
  return {
    reason: 'Unschedulable',
    subject,
    message: `A node was to take it${place === '' ? '' : ` (${place})`}; none does${missing}. The scheduler says: ${said}`,
  };
}

function lastOf(match                  )         {
  return (match[1] ?? '').replace(/[.,]+$/, '');
}

function requested(pod                  , resource        )         {
  const all = (0,object/* listAt */.gT)(pod.spec, 'containers').flatMap((container) => {
    const amount = (0,object/* objectAt */.lJ)(container, 'resources', 'requests')?.[resource];
    return typeof amount === 'string' || typeof amount === 'number' ? [String(amount)] : [];
  });
  return all.join(' + ');
}

/** Where the pod itself says that it must run. */
function placeOf(pod                  )         {
  const selector = Object.entries((0,object/* objectAt */.lJ)(pod.spec, 'nodeSelector') ?? {});
  const labels = selector.map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : ''}`,
  );
  const node = (0,object/* textAt */.$6)(pod.spec, 'nodeName');
  return [...(node === undefined ? [] : [`node ${node}`]), ...labels].join(', ');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/failures/pod-findings.js
                                               




                                            


/** @returns `Pod shop/app-7d9f` */
function subjectOf(object                  )         {
  const place = object.namespace === undefined ? '' : `${object.namespace}/`;
  return `${object.kind} ${place}${object.name}`;
}

/**
 * @param pod a living pod of the current revision
 * @param kind of its workload, `apps/Deployment`
 * @param view for the warnings about it
 * @param restarts how many restarts are a crash loop
 * @returns what stands in its way; nothing where it is ready
 */
function podFindings(
  pod                  ,
  kind        ,
  view             ,
  restarts        ,
)                     {
  const isToEnd = kind === 'batch/Job';
  if ((0,revision_pods/* isPodReady */.Ft)(pod, kind)) return [];
  const subject = subjectOf(pod);
  const scheduled = (0,object/* conditionOf */.rI)(pod, 'PodScheduled');
  if (scheduled?.status === 'False')
    return [unschedulableFinding(pod, `${scheduled.reason}: ${scheduled.message}`, subject)];
  const found = containersOf(pod).flatMap(({ status, asked, name }) =>
    containerFindings(status, asked, `${subject}, container ${name}`, { restarts, isToEnd }),
  );
  if (found.length > 0) return found;
  const stuck = warningFinding(pod, view, subject);
  if (stuck !== undefined) return [stuck];
  return isToEnd ? [] : neverReady(pod, subject);
}

/** Warnings of the kubelet and of the attach controller about what a container needs before it can start. */
const volumeWarnings                      = new Set([
  'FailedMount',
  'FailedAttachVolume',
  'FailedMapVolume',
]);

function warningFinding(
  pod                  ,
  view             ,
  subject        ,
)                      {
  // Volumes come before the sandbox: with one, what was said of them before is over, and an image may still be on its way.
  const isPrepared = (0,object/* conditionOf */.rI)(pod, 'PodReadyToStartContainers')?.status === 'True';
  if ((0,object/* textAt */.$6)(pod.status, 'phase') !== 'Pending' || isPrepared) return undefined;
  const warnings = view.warnings((0,object_index/* uidOf */.kz)(pod));
  const of = (reasons                     )                     => {
    const one = warnings.findLast(({ whole }) => reasons.has((0,object/* textAt */.$6)(whole, 'reason') ?? ''));
    return one === undefined
      ? undefined
      : `${(0,object/* textAt */.$6)(one.whole, 'reason') ?? ''}: ${(0,object/* textAt */.$6)(one.whole, 'message') ?? ''}`;
  };
  const volume = of(volumeWarnings);
  if (volume !== undefined)
    return {
      reason: 'VolumeUnavailable',
      subject,
      message: `Its volumes were to be mounted; ${volume}`,
    };
  const sandbox = of(new Set(['FailedCreatePodSandBox']));
  return sandbox === undefined
    ? undefined
    : { reason: 'ContainerStartFailed', subject, message: `The pod was to start; ${sandbox}` };
}

function neverReady(pod                  , subject        )                     {
  const unready = containersOf(pod).filter(
    ({ status }) =>
      (0,object/* objectAt */.lJ)(status, 'state', 'running') !== undefined && (0,object/* objectAt */.lJ)(status)?.['ready'] !== true,
  );
  const gates = (0,object/* conditionOf */.rI)(pod, 'Ready')?.reason === 'ReadinessGatesNotReady';
  if (unready.length === 0 && !gates) return [];
  const names = unready.map(({ name }) => name);
  const where = names.length === 0 ? subject : `${subject}, container ${names.join(', ')}`;
  const said = (0,object/* conditionOf */.rI)(pod, 'Ready')?.message ?? '';
  return [
    {
      reason: 'NeverReady',
      subject: where,
      message: `It was to become ready; it runs and its readiness is not true${said === '' ? '' : `: ${said}`}`,
    },
  ];
}

                       
                        
                         
                             
 

/** @returns the statuses of the pod's containers, with the image that is asked for each */
function containersOf(pod                  )                         {
  const all = [...(0,object/* listAt */.gT)(pod.spec, 'initContainers'), ...(0,object/* listAt */.gT)(pod.spec, 'containers')];
  const statuses = [
    ...(0,object/* listAt */.gT)(pod.status, 'initContainerStatuses'),
    ...(0,object/* listAt */.gT)(pod.status, 'containerStatuses'),
  ];
  return statuses.map((status) => {
    const name = (0,object/* textAt */.$6)(status, 'name') ?? '';
    const specified = all.find((one) => (0,object/* textAt */.$6)(one, 'name') === name);
    return { name, status, asked: (0,object/* textAt */.$6)(specified, 'image') ?? (0,object/* textAt */.$6)(status, 'image') ?? '' };
  });
}


/***/ }),

/***/ 73839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defaultGraces),
/* harmony export */   q: () => (/* binding */ defaultRestarts)
/* harmony export */ });
                                                         

/**
 * How long a reason must stand, in milliseconds, before it ends the wait. 0 where the cluster itself has already been
 * patient (a back-off limit, a progress deadline, restarts that were counted) or where waiting changes nothing.
 */
const defaultGraces                                          = {
  // The kubelet tries again after 10 and 20 seconds; a registry may need that long to have what was just pushed.
  ImagePullFailed: 45_000,
  ImageNeverPulled: 5_000,
  ImageNameInvalid: 0,
  // A Secret or ConfigMap of the same change may come a moment after the pod.
  ContainerConfigInvalid: 20_000,
  // A node's network or runtime may be late.
  ContainerStartFailed: 45_000,
  CrashLoop: 0,
  OutOfMemory: 20_000,
  NeverReady: 300_000,
  // An autoscaler may bring a node.
  Unschedulable: 60_000,
  VolumeUnavailable: 120_000,
  // Pods of the old revision may end and give back what they hold.
  QuotaExceeded: 60_000,
  AdmissionDenied: 30_000,
  DisruptionBudgetBlocks: 300_000,
  ProgressDeadlineExceeded: 0,
  JobBackoffLimitExceeded: 0,
  JobDeadlineExceeded: 0,
  JobFailed: 0,
  PodFailed: 0,
  ScalingFailed: 120_000,
  WorkloadPaused: 30_000,
  WorkloadMissing: 60_000,
  OtherImage: 30_000,
  SourceFailed: 60_000,
  BuildFailed: 10_000,
  ApplyFailed: 60_000,
  HealthCheckFailed: 10_000,
  HookFailed: 0,
  SyncFailed: 30_000,
  ControllerSuspended: 10_000,
  ControllerDown: 120_000,
  RevisionNotObserved: 300_000,
  RevisionReplaced: 10_000,
  Unstable: 0,
  Unknown: 60_000,
};

/** How many restarts of a container are a crash loop, where the rollout does not say. */
const defaultRestarts = 3;


/***/ }),

/***/ 55152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T5: () => (/* binding */ objectKey),
/* harmony export */   _V: () => (/* binding */ kindKey),
/* harmony export */   kz: () => (/* binding */ uidOf),
/* harmony export */   uj: () => (/* binding */ ObjectIndex)
/* harmony export */ });
/* harmony import */ var _waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49153);


/** What is known of a cluster now; everything that judges reads only this. */
                              
                                                                  
                                                               
                                                                                                           
                                                                             
                                                                               
                                                                  
 

/** @returns `apps/Deployment`, `/Pod`: a kind without its version, since an object is the same in all of them */
function kindKey(apiVersion        , kind        )         {
  const slash = apiVersion.indexOf('/');
  return `${slash < 0 ? '' : apiVersion.slice(0, slash)}/${kind}`;
}

/** @returns the name by which an object is found: `apps/Deployment shop/app` */
function objectKey(kind        , namespace                    , name        )         {
  return `${kind} ${namespace ?? ''}/${name}`;
}

/** @returns the object's uid; '' where it has none */
function uidOf(object                  )         {
  return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(object.metadata, 'uid') ?? '';
}

const isEvent = (object                  )          => object.kind === 'Event';
const keyOf = (object                  )         =>
  objectKey(kindKey(object.apiVersion, object.kind), object.namespace, object.name);

                 
                       
                       
 

/** Who controls the object; an event belongs to what it speaks of. */
function ownerOf(object                  )                    {
  const reference = isEvent(object)
    ? ((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(object.whole, 'involvedObject') ?? (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(object.whole, 'regarding'))
    : (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(object.metadata, 'ownerReferences').find((one) => (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(one, 'controller') === true);
  const uid = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(reference, 'uid') ?? '';
  if (uid === '') return undefined;
  const kind = kindKey((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(reference, 'apiVersion') ?? '', (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(reference, 'kind') ?? '');
  const namespace = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(reference, 'namespace') ?? object.namespace;
  return { uid, key: objectKey(kind, namespace, (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(reference, 'name') ?? '') };
}

/**
 * The watched objects, by name and by owner, so that a change costs what it touches and not what is there. It also says
 * whom a change concerns: a pod its ReplicaSet, that its Deployment.
 */
class ObjectIndex                        {
           #byKey = new Map                          ();
           #byUid = new Map                          ();
  /** uid of the owner and kind → key → object */
           #byOwner = new Map                                       ();

           find = (key        )                               => this.#byKey.get(key);

           owned = (uid        , kind        )                              => [
    ...(this.#byOwner.get(`${uid} ${kind}`)?.values() ?? []),
  ];

           warnings = (uid        )                              => [
    ...this.owned(uid, '/Event'),
    ...this.owned(uid, 'events.k8s.io/Event'),
  ];

  /**
   * Takes in an object as it stands now.
   * @returns the keys of all whom it concerns, itself first
   */
  put(object                  )                    {
    const key = keyOf(object);
    const before = this.#byKey.get(key);
    const concerned = before === undefined ? [] : this.#unlink(key, before);
    this.#byKey.set(key, object);
    this.#byUid.set(uidOf(object), object);
    const owner = ownerOf(object);
    if (owner !== undefined) this.#siblings(owner.uid, object).set(key, object);
    return [...new Set([...this.#concerned(key, object), ...concerned])];
  }

  /** Forgets an object. @returns the keys of all whom it concerned */
  remove(object                  )                    {
    const key = keyOf(object);
    const before = this.#byKey.get(key);
    // What is told as gone may already have a successor of the same name.
    if (before === undefined || uidOf(before) !== uidOf(object)) return [];
    this.#byKey.delete(key);
    return this.#unlink(key, before);
  }

  #unlink(key        , object                  )                    {
    const concerned = this.#concerned(key, object);
    const owner = ownerOf(object);
    if (owner !== undefined) this.#siblings(owner.uid, object).delete(key);
    this.#byUid.delete(uidOf(object));
    return concerned;
  }

  #siblings(uid        , object                  )                                {
    const place = `${uid} ${kindKey(object.apiVersion, object.kind)}`;
    const known = this.#byOwner.get(place);
    if (known !== undefined) return known;
    const made = new Map                          ();
    this.#byOwner.set(place, made);
    return made;
  }

  #concerned(key        , object                  )                    {
    const keys = [key];
    let current                               = object;
    // Nobody is owned through more steps than these; owners in a circle would be a fault of the cluster.
    for (let depth = 0; depth < 4 && current !== undefined; depth += 1) {
      const owner = ownerOf(current);
      if (owner === undefined) break;
      keys.push(owner.key);
      current = this.#byUid.get(owner.uid);
    }
    return keys;
  }
}


/***/ }),

/***/ 8324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isPodReady),
/* harmony export */   Gq: () => (/* binding */ revisionPods),
/* harmony export */   ku: () => (/* binding */ podsWanted),
/* harmony export */   wN: () => (/* binding */ restartsOf)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18656);
/* harmony import */ var _waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49153);
/* harmony import */ var _object_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55152);




/** A workload's pods of its current revision: only they count. */
                               
                                                                                 
                                        
                                                                                             
                                         
                                                                                
                                                 
                                                         
                                             
                                                          
                                              
                                                                          
                               
                         
 

/** What makes pods of a workload its current ones. */
                    
                        
                                         
                                     
                                             
 

const label = (object                  , name        )                     =>
  (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(object.metadata, 'labels', name);
const created = (object                  )         =>
  (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(object.metadata, 'creationTimestamp') ?? '';

/**
 * @param object a workload
 * @param kind its kind, `apps/Deployment`
 * @param view what is known
 * @returns its pods; all of another revision where the current one is not known
 */
function revisionPods(
  object                  ,
  kind        ,
  view             ,
)               {
  const revision = revisionOf(object, kind, view);
  const all = allPods(object, kind, view);
  const current = revision?.pods ?? [];
  const living = current.filter((pod) => !(0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .isDeleting */ .p8)(pod));
  const isEnded = (pod                  )          =>
    (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(pod.status, 'phase') === 'Failed' ||
    (kind !== 'batch/Job' && kind !== '/Pod' && (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(pod.status, 'phase') === 'Succeeded');
  return {
    revision: revision?.name,
    createdAt: revision?.createdAt,
    creator: revision?.creator,
    pods: living.filter((pod) => !isEnded(pod)),
    ended: living.filter(isEnded),
    terminating: all.filter(_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .isDeleting */ .p8).length,
    older: all.filter((pod) => !(0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .isDeleting */ .p8)(pod) && !current.includes(pod)).length,
  };
}

function allPods(
  object                  ,
  kind        ,
  view             ,
)                              {
  if (kind === '/Pod') return [object];
  const uid = (0,_object_index_js__WEBPACK_IMPORTED_MODULE_1__/* .uidOf */ .kz)(object);
  return [
    ...view.owned(uid, '/Pod'),
    ...view.owned(uid, 'apps/ReplicaSet').flatMap((set) => view.owned((0,_object_index_js__WEBPACK_IMPORTED_MODULE_1__/* .uidOf */ .kz)(set), '/Pod')),
  ];
}

function revisionOf(
  object                  ,
  kind        ,
  view             ,
)                       {
  const uid = (0,_object_index_js__WEBPACK_IMPORTED_MODULE_1__/* .uidOf */ .kz)(object);
  const own = view.owned(uid, '/Pod');
  const labelled = (name        , value        )                              =>
    own.filter((pod) => label(pod, name) === value);
  switch (kind) {
    case '/Pod':
      return { name: uid, createdAt: created(object), creator: object, pods: [object] };
    case 'apps/ReplicaSet':
    case 'batch/Job':
      return { name: uid, createdAt: created(object), creator: object, pods: own };
    case 'apps/Deployment':
      return ofSet(currentSet(object, view), view);
    case 'argoproj.io/Rollout': {
      const hash = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(object.status, 'currentPodHash') ?? '';
      const sets = view.owned(uid, 'apps/ReplicaSet');
      return ofSet(
        sets.find((set) => hash !== '' && label(set, 'rollouts-pod-template-hash') === hash),
        view,
      );
    }
    case 'apps/StatefulSet': {
      const name = isObserved(object) ? ((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(object.status, 'updateRevision') ?? '') : '';
      if (name === '') return undefined;
      // Its controller's own record of the revision is not watched: when it was made is not known.
      const pods = labelled('controller-revision-hash', name);
      return { name, createdAt: undefined, creator: object, pods };
    }
    case 'apps/DaemonSet': {
      const newest = isObserved(object)
        ? newestRevision(view.owned(uid, 'apps/ControllerRevision'))
        : undefined;
      const name = newest === undefined ? undefined : label(newest, 'controller-revision-hash');
      if (newest === undefined || name === undefined) return undefined;
      const pods = labelled('controller-revision-hash', name);
      return { name, createdAt: created(newest), creator: object, pods };
    }
    default:
      return undefined;
  }
}

function ofSet(set                              , view             )                       {
  if (set === undefined) return undefined;
  const pods = view.owned((0,_object_index_js__WEBPACK_IMPORTED_MODULE_1__/* .uidOf */ .kz)(set), '/Pod');
  return { name: set.name, createdAt: created(set), creator: set, pods };
}

/** Before its controller has seen the newest generation, what the status says is of an older one. */
function isObserved(object                  )          {
  const generation = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.metadata, 'generation') ?? 0;
  return ((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.status, 'observedGeneration') ?? -1) >= generation;
}

function newestRevision(all                             )                               {
  const number = ({ whole }                  )         => (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(whole, 'revision') ?? 0;
  return all.reduce                              (
    (best, one) => (best === undefined || number(one) > number(best) ? one : best),
    undefined,
  );
}

/**
 * The ReplicaSet whose template is the Deployment's own, the oldest of them: the controller chooses so
 * (k8s.io/kubernetes pkg/controller/deployment/util, FindNewReplicaSet). The highest revision alone would be the old
 * one while a Deployment is paused, or before its controller has looked.
 */
function currentSet(object                  , view             )                               {
  const wanted = comparable((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(object.spec, 'template'));
  const matching = view
    .owned((0,_object_index_js__WEBPACK_IMPORTED_MODULE_1__/* .uidOf */ .kz)(object), 'apps/ReplicaSet')
    .filter((set) => comparable((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(set.spec, 'template')) === wanted)
    .sort((a, b) => (created(a) < created(b) ? -1 : created(a) > created(b) ? 1 : 0));
  return matching[0];
}

/** Templates are compared again at each change of a pod; the objects themselves never change. */
const comparableForms = new WeakMap                    ();

function comparable(template                        )         {
  if (template === undefined) return '';
  const known = comparableForms.get(template);
  if (known !== undefined) return known;
  const labels = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(template, 'metadata', 'labels') ?? {};
  const own = Object.entries(labels).filter(([name]) => name !== 'pod-template-hash');
  const annotations = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(template, 'metadata', 'annotations') ?? {};
  const form = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(
    (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)({
      labels: Object.fromEntries(own),
      annotations,
      spec: (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(template, 'spec') ?? {},
    }),
  );
  comparableForms.set(template, form);
  return form;
}

/** @returns how many living pods of its current revision a ready workload has at least */
function podsWanted(object                  , kind        )         {
  const replicas = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.spec, 'replicas') ?? 1;
  switch (kind) {
    case 'apps/StatefulSet':
      return Math.max(
        0,
        replicas - ((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.spec, 'updateStrategy', 'rollingUpdate', 'partition') ?? 0),
      );
    case 'apps/DaemonSet':
      return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.status, 'desiredNumberScheduled') ?? 1;
    case 'batch/Job':
      return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.spec, 'completions') === 0 ? 0 : 1;
    case '/Pod':
      return 1;
    default:
      return replicas;
  }
}

/** @returns whether a pod does what it is for: it serves, or where it is to end, it has ended well */
function isPodReady(pod                  , kind        )          {
  const phase = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(pod.status, 'phase');
  if (kind === 'batch/Job') return phase === 'Succeeded';
  if (kind === '/Pod' && phase === 'Succeeded') return true;
  return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod.status, 'conditions').some(
    (one) => (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(one, 'type') === 'Ready' && (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(one, 'status') === 'True',
  );
}

/** @returns all restarts of the pod's containers, by container */
function restartsOf(pod                  )                              {
  const statuses                       = [
    ...(0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod.status, 'initContainerStatuses'),
    ...(0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod.status, 'containerStatuses'),
  ];
  return new Map(
    statuses.map((one) => [
      (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(one, 'name') ?? '',
      typeof (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(one, 'restartCount') === 'number' ? ((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(one, 'restartCount') ?? 0) : 0,
    ]),
  );
}


/***/ }),

/***/ 11477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ reportedDigests)
/* harmony export */ });
/* harmony import */ var _waybill_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53402);
/* harmony import */ var _registry_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22408);
                                                  

                                                                 


/** More platforms than that no image has. */
const mostPlatforms = 64;

/**
 * Reads from the registry what a container runtime may call an image: containerd reports the digest of the index or of
 * the manifest, Docker and CRI-O also that of the configuration.
 * @param image an image of the release
 * @param tag its tag
 * @param registry gives the client of a host
 * @returns the image with every digest that stands for it
 * @throws what the registry answers; IMAGE_* where a manifest is not what its digest says
 */
async function reportedDigests(
  image              ,
  tag        ,
  registry                                  ,
)                         {
  const client = registry((0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .registryHost */ .U$)(image.repository));
  const path = image.repository.slice((0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .registryHost */ .U$)(image.repository).length + 1);
  const reportedAs = new Set        ([image.digest]);
  const { manifest } = await client.readManifest(path, image.digest);
  if ((0,_waybill_oci__WEBPACK_IMPORTED_MODULE_1__/* .isImageIndex */ .yR)(manifest)) {
    const platforms = manifest.manifests.slice(0, mostPlatforms);
    const read = await Promise.all(
      platforms.map(async ({ digest }) => (await client.readManifest(path, digest)).manifest),
    );
    for (const [index, inner] of read.entries()) {
      const listed = platforms[index];
      if (listed !== undefined) reportedAs.add(listed.digest);
      if (!(0,_waybill_oci__WEBPACK_IMPORTED_MODULE_1__/* .isImageIndex */ .yR)(inner)) reportedAs.add(inner.config.digest);
    }
  } else {
    reportedAs.add(manifest.config.digest);
  }
  const { name, repository, digest } = image;
  return { name, repository, tag, digest, reportedAs };
}


/***/ })

};
