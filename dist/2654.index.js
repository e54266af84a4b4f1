(function (exports, __distFolder) {'use strict';
exports.ids = [2654];
exports.modules = {

/***/ 56203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ awaitKubernetesReady)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var src_progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/error-codes.js
var error_codes = __webpack_require__(9406);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/excerpt.js
var excerpt = __webpack_require__(46606);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var src_object = __webpack_require__(49153);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/object-index.js
var object_index = __webpack_require__(55152);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/diagnosis/container-logs.js

                                                   
                                      
                                                 

/** The end of a container's log, of the run now or of the one before. */
                               
                           
                                       
                      
                                    
                                                
                       
 

/** How much of each log is read. */
const logLimits = { lines: 25, bytes: 65_536, logs: 12 }         ;

                  
                          
                             
                                    
 

/**
 * Reads the ends of the logs that may say why, all at once, within limits. That a log cannot be had is said in its place.
 * @param pods those worth looking at, the most telling first
 */
async function containerLogs(
  pods                      ,
  cluster         ,
  mask      ,
  signal             ,
)                                   {
  const wanted = pods.flatMap(wantedOf).slice(0, logLimits.logs);
  return await Promise.all(wanted.map(async (one) => await read(one, cluster, mask, signal)));
}

function wantedOf(pod           )                    {
  return pod.containers
    .filter(({ isReady, restarts }) => !isReady || restarts > 0)
    .flatMap(({ name, restarts, state }) => {
      const hasStarted = !state.startsWith('waiting: ') || restarts > 0;
      return [
        ...(hasStarted ? [{ pod, container: name, run: 'current'          }] : []),
        ...(restarts > 0 ? [{ pod, container: name, run: 'previous'          }] : []),
      ];
    });
}

async function read(
  { pod, container, run }        ,
  cluster         ,
  mask      ,
  signal             ,
)                        {
  const subject = `${pod.subject}, container ${container}`;
  try {
    const text = await cluster.readLog(
      {
        namespace: pod.namespace,
        pod: pod.name,
        container,
        tailLines: logLimits.lines,
        limitBytes: logLimits.bytes,
        ...(run === 'previous' ? { previous: true } : {}),
      },
      signal,
    );
    // What the limit cut may be half a line, and half a secret.
    const whole =
      Buffer.byteLength(text) < logLimits.bytes ? text : text.slice(0, text.lastIndexOf('\n') + 1);
    const lines = whole.split(/\r?\n/).filter((line) => line.trim() !== '');
    return {
      subject,
      run,
      lines: lines.slice(-logLimits.lines).map(mask),
      why: lines.length > 0 ? '' : 'it is empty',
    };
  } catch (error) {
    const why = signal.aborted ? 'it did not come in time' : mask((0,src_error/* messageOf */.bD)(error));
    return { subject, run, lines: [], why };
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/diagnosis/event-digest.js

                                      

/** Events of the same words about the same object, as one. */
                              
                         
                        
                          
                           
                         
                                                                                  
                        
 

/**
 * @param events of one object or several
 * @param most how many to keep
 * @returns the newest of them, each said once, oldest first
 */
function eventDigest(
  events                             ,
  most        ,
  mask      ,
)                         {
  const found = new Map                     ();
  for (const { whole } of events) {
    const reference = whole['involvedObject'];
    const about = `${(0,src_object/* textAt */.$6)(reference, 'kind') ?? ''} ${(0,src_object/* textAt */.$6)(reference, 'name') ?? ''}`;
    const type = (0,src_object/* textAt */.$6)(whole, 'type') ?? '';
    const reason = (0,src_object/* textAt */.$6)(whole, 'reason') ?? '';
    const message = mask((0,src_object/* textAt */.$6)(whole, 'message') ?? '');
    const key = JSON.stringify([about, type, reason, message]);
    const before = found.get(key);
    const last =
      (0,src_object/* textAt */.$6)(whole, 'series', 'lastObservedTime') ??
      (0,src_object/* textAt */.$6)(whole, 'lastTimestamp') ??
      (0,src_object/* textAt */.$6)(whole, 'eventTime') ??
      '';
    const count = (0,src_object/* countAt */.$v)(whole, 'series', 'count') ?? (0,src_object/* countAt */.$v)(whole, 'count') ?? 1;
    found.set(key, {
      about,
      type,
      reason,
      message,
      count: count + (before?.count ?? 0),
      last: before !== undefined && before.last > last ? before.last : last,
    });
  }
  return [...found.values()]
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))
    .slice(-most);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/diagnosis/node-room.js

                                                   


const mostNodes = 10;

/**
 * Says of each node what it offers, for pods that no node takes: the scheduler counts nodes, but does not name them.
 * @returns a line for each of the first nodes, or why there are none
 */
async function nodeRoom(cluster         , signal             )                             {
  try {
    const { objects } = await cluster.list({ apiVersion: 'v1', kind: 'Node' }, signal);
    const lines = objects.slice(0, mostNodes).map(nodeLine);
    const more = objects.length - lines.length;
    return more > 0 ? [...lines, `and ${String(more)} more nodes`] : lines;
  } catch (error) {
    const why = signal.aborted ? 'they did not come in time' : (0,src_error/* messageOf */.bD)(error);
    return [`the nodes cannot be had: ${why}`];
  }
}

function nodeLine(node                  )         {
  const room = Object.entries((0,src_object/* objectAt */.lJ)(node.status, 'allocatable') ?? {})
    .filter(([name]) => /^(?:cpu|memory|pods)$|\//.test(name))
    .map(([name, amount]) => `${name} ${typeof amount === 'string' ? amount : '?'}`);
  const taints = (0,src_object/* listAt */.gT)(node.spec, 'taints').map(
    (taint) => `${(0,src_object/* textAt */.$6)(taint, 'key') ?? ''}:${(0,src_object/* textAt */.$6)(taint, 'effect') ?? ''}`,
  );
  const isReady = (0,src_object/* conditionOf */.rI)(node, 'Ready')?.status === 'True';
  const closed = node.spec['unschedulable'] === true ? ', cordoned' : '';
  return `node ${node.name}: ${isReady ? 'ready' : 'not ready'}${closed}, offers ${room.join(', ')}${taints.length === 0 ? '' : `, taints ${taints.join(', ')}`}`;
}

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/failures/pod-findings.js + 2 modules
var pod_findings = __webpack_require__(5343);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/image-identity.js
var image_identity = __webpack_require__(85936);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/diagnosis/pod-report.js
                                               



                                                         
                                      

/** What is known of one container of a pod. */
                                  
                        
                                                                                                       
                         
                                                           
                           
                            
                            
                         
                           
                                                                     
                         
 

/** What is known of one pod. */
                            
                             
                        
                       
                           
                        
                         
                            
                                                  
 

/** @returns what a pod's object says, without its logs and events */
function podReport({ object, isReady, images }            , mask      )            {
  const status = object.status;
  const said = [(0,src_object/* textAt */.$6)(status, 'reason'), (0,src_object/* textAt */.$6)(status, 'message')];
  const words = said.filter((text) => text !== undefined && text !== '').join(': ');
  return {
    namespace: object.namespace ?? '',
    name: object.name,
    uid: (0,src_object/* textAt */.$6)(object.metadata, 'uid') ?? '',
    subject: (0,pod_findings/* subjectOf */.et)(object),
    node: (0,src_object/* textAt */.$6)(object.spec, 'nodeName') ?? '',
    phase: mask(
      `${(0,src_object/* textAt */.$6)(status, 'phase') ?? 'without a phase'}${words === '' ? '' : ` (${words})`}`,
    ),
    isReady,
    containers: (0,pod_findings/* containersOf */.Mz)(object).map(({ name, status: container, asked }) => {
      const ours = images.find((one) => one.container === name);
      const lastEnd = (0,src_object/* objectAt */.lJ)(container, 'lastState', 'terminated');
      return {
        name,
        state: mask(stateOf(container)),
        lastEnd: lastEnd === undefined ? '' : mask(endWords(lastEnd)),
        restarts: (0,src_object/* countAt */.$v)(container, 'restartCount') ?? 0,
        isReady: (0,src_object/* objectAt */.lJ)(container)?.['ready'] === true,
        asked: mask(asked),
        running: mask((0,src_object/* textAt */.$6)(container, 'imageID') ?? ''),
        image: ours === undefined ? '' : mask((0,image_identity/* imageSentence */.pH)(ours)),
      };
    }),
  };
}

function stateOf(container           )         {
  const waiting = (0,src_object/* objectAt */.lJ)(container, 'state', 'waiting');
  if (waiting !== undefined) {
    const message = (0,src_object/* textAt */.$6)(waiting, 'message') ?? '';
    return `waiting: ${(0,src_object/* textAt */.$6)(waiting, 'reason') ?? 'no reason'}${message === '' ? '' : `: ${message}`}`;
  }
  const running = (0,src_object/* objectAt */.lJ)(container, 'state', 'running');
  if (running !== undefined) return `running since ${(0,src_object/* textAt */.$6)(running, 'startedAt') ?? 'unknown'}`;
  const ended = (0,src_object/* objectAt */.lJ)(container, 'state', 'terminated');
  return ended === undefined ? 'in no known state' : endWords(ended);
}

function endWords(ended           )         {
  const message = (0,src_object/* textAt */.$6)(ended, 'message') ?? '';
  return `ended with exit code ${String((0,src_object/* countAt */.$v)(ended, 'exitCode') ?? 'unknown')} (${(0,src_object/* textAt */.$6)(ended, 'reason') ?? 'no reason'}) at ${(0,src_object/* textAt */.$6)(ended, 'finishedAt') ?? 'unknown'}${message === '' ? '' : `: ${message}`}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/diagnosis/diagnosis.js

                                                   


                                                    

                                                     
                                                              


                                      



/** What is shown at most, so that a rollout of hundreds of pods is told in a page. */
const diagnosisLimits = {
  milliseconds: 10_000,
  workloads: 10,
  podsOfEach: 3,
  events: 12,
  textLength: 600,
}         ;

/** A workload that was not ready, and what is known of it. */
                                    
                            
                            
                         
                            
                                      
                                                            
                            
                                         
                                          
 

/** All that is known of why a rollout did not arrive; no text in it holds a secret. */
                                   
                                        
                                                   
                                 
                                         
                                    
                                            
                                   
 

/** What the diagnosis asks. */
                                   
                            
                               
                                                 
                                   
                                         
 

/**
 * Gathers what says why, within a time of its own: what cannot be had is said in its place, and never hides the rest.
 * @param end how the wait ended
 * @param sources the cluster, and what must not be shown
 */
async function diagnose(
  end            ,
  sources                  ,
)                            {
  const { cluster, secrets } = sources;
  const signal = AbortSignal.any([
    sources.signal,
    AbortSignal.timeout(diagnosisLimits.milliseconds),
  ]);
  const unready = end.verdicts.filter(({ isReady }) => !isReady);
  const all = unready.length > 0 ? unready : end.verdicts.filter(isTelling);
  const decisive = new Set(end.failures.map(({ subject }) => subject));
  const shown = byInterest(all, decisive).slice(0, diagnosisLimits.workloads);
  const mask       = (text) => (0,excerpt/* excerpt */.K)(text, diagnosisLimits.textLength, secrets);
  const reports = shown.map((verdict) => reportsOf(verdict, mask));
  const isUnschedulable = end.failures.some(({ reason }) => reason === 'Unschedulable');
  const [logs, events, nodes] = await Promise.all([
    containerLogs(reports.flat(), cluster, mask, signal),
    eventsOf(shown, cluster, signal),
    isUnschedulable ? nodeRoom(cluster, signal) : [],
  ]);
  return {
    failures: end.failures.map((failure) => ({ ...failure, message: mask(failure.message) })),
    workloads: shown.map((verdict, index) =>
      workloadDiagnosis(verdict, reports[index] ?? [], logs, events.objects, mask),
    ),
    moreWorkloads: all.length - shown.length,
    controller: sources.controller.map(mask),
    nodes: nodes.map(mask),
    gaps: [...sources.gaps, ...events.gaps].map(mask),
  };
}

/** Where all is ready but did not stay so, what was restarted is worth a look. */
function isTelling({ pods }                 )          {
  return pods.some(({ restarts }) => [...restarts.values()].some((count) => count > 0));
}

function byInterest(
  verdicts                            ,
  decisive                     ,
)                             {
  const isDecisive = ({ findings }                 )          =>
    findings.some(({ subject }) => decisive.has(subject));
  return [...verdicts].sort(
    (a, b) => a.workload.wave - b.workload.wave || Number(isDecisive(b)) - Number(isDecisive(a)),
  );
}

function reportsOf({ pods, findings }                 , mask      )                       {
  const isNamed = (subject        )          =>
    findings.some((finding) => finding.subject.startsWith(subject));
  return pods
    .map((pod) => podReport(pod, mask))
    .sort(
      (a, b) =>
        Number(a.isReady) - Number(b.isReady) ||
        Number(isNamed(b.subject)) - Number(isNamed(a.subject)),
    )
    .slice(0, diagnosisLimits.podsOfEach);
}

                       
                                                
                                   
 

/** One request a namespace, however many objects are asked about. */
async function eventsOf(
  verdicts                            ,
  cluster         ,
  signal             ,
)                       {
  const namespaces = [...new Set(verdicts.map(({ workload }) => workload.namespace))];
  const found = await Promise.all(
    namespaces
      .filter((namespace) => namespace !== '')
      .map(async (namespace)                       => {
        try {
          const selection = { apiVersion: 'v1', kind: 'Event', namespace };
          const { objects } = await cluster.list(selection, signal);
          return { objects, gaps: [] };
        } catch (error) {
          const why = signal.aborted ? 'they did not come in time' : (0,src_error/* messageOf */.bD)(error);
          return { objects: [], gaps: [`the events of ${namespace} cannot be had: ${why}`] };
        }
      }),
  );
  return {
    objects: found.flatMap(({ objects }) => objects),
    gaps: found.flatMap(({ gaps }) => gaps),
  };
}

function workloadDiagnosis(
  verdict                 ,
  pods                      ,
  logs                         ,
  events                             ,
  mask      ,
)                    {
  const { subject, object, revisionPods, workload } = verdict;
  const creator = revisionPods?.creator;
  const uids = new Set([
    ...(object === undefined ? [] : [(0,object_index/* uidOf */.kz)(object)]),
    ...(creator === undefined ? [] : [(0,object_index/* uidOf */.kz)(creator)]),
    ...pods.map(({ uid }) => uid),
  ]);
  const about = events.filter(({ whole }) =>
    uids.has((0,src_object/* textAt */.$6)(whole, 'involvedObject', 'uid') ?? ''),
  );
  const subjects = pods.map((pod) => `${pod.subject}, container `);
  return {
    workload: subject,
    expected: `${String(verdict.wanted)} pods of the newest revision ready, wave ${String(workload.wave)}`,
    found: mask(verdict.message),
    revision: revisionPods?.revision ?? '',
    pods,
    morePods: Math.max(0, verdict.pods.length - pods.length),
    logs: logs.filter((log) => subjects.some((one) => log.subject.startsWith(one))),
    events: eventDigest(about, diagnosisLimits.events, mask),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var src_time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/judge.js + 5 modules
var judge = __webpack_require__(22664);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/kinds/workloads.js
var workloads = __webpack_require__(58608);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/failures/workload-findings.js


                                                    
                                                          

                                                        
                                            


/**
 * @param said why the API server did not take a pod
 * @returns the reason's name: a quota, or a rule that denies it
 */
function creationReason(said        )                {
  return /exceeded quota|failed quota/i.test(said) ? 'QuotaExceeded' : 'AdmissionDenied';
}

/**
 * @param object a workload that owns pods
 * @param kind `apps/Deployment`
 * @param pods those of its current revision
 * @param view for the warnings about its creator
 * @param isShort whether pods are missing now
 * @returns what its controllers say stands in the way of its current revision
 */
function workloadFindings(
  object                  ,
  kind        ,
  pods              ,
  view             ,
  isShort         ,
)                     {
  return [
    ...(isShort ? creationFindings(object, pods, view) : []),
    ...progressFindings(object, pods),
    ...(kind === 'batch/Job' ? jobFindings(object) : []),
    ...pauseFindings(object, kind, isShort),
  ];
}

/** That pods cannot be created: a ReplicaSet says so in a condition, all the others in warnings alone. */
function creationFindings(
  object                  ,
  pods              ,
  view             ,
)                     {
  const { creator } = pods;
  const set = creator === undefined ? undefined : (0,src_object/* conditionOf */.rI)(creator, 'ReplicaFailure');
  const progress = (0,src_object/* conditionOf */.rI)(object, 'Progressing');
  const said =
    set?.status === 'True'
      ? set.message
      : progress?.reason === 'ReplicaSetCreateError'
        ? progress.message
        : warningOf(creator ?? object, pods, view);
  if (said === undefined) return [];
  return [
    {
      reason: creationReason(said),
      subject: (0,pod_findings/* subjectOf */.et)(creator ?? object),
      message: `Its pods were to be created; the API server says: ${said}`,
    },
  ];
}

/** A warning from before this revision says nothing of it; both times are the control plane's. */
function warningOf(
  creator                  ,
  { createdAt }              ,
  view             ,
)                     {
  const since = Date.parse(createdAt ?? '');
  const about = view.warnings((0,object_index/* uidOf */.kz)(creator)).filter(({ whole }) => {
    if ((0,src_object/* textAt */.$6)(whole, 'reason') !== 'FailedCreate') return false;
    const time = Date.parse((0,src_object/* textAt */.$6)(whole, 'lastTimestamp') ?? (0,src_object/* textAt */.$6)(whole, 'eventTime') ?? '');
    return !(time < since);
  });
  const last = about.at(-1);
  return last === undefined ? undefined : (0,src_object/* textAt */.$6)(last.whole, 'message');
}

/** The deadline of a Deployment is about one ReplicaSet; where it names another one, it is not about ours. */
function progressFindings(object                  , pods              )                     {
  const progress = (0,src_object/* conditionOf */.rI)(object, 'Progressing');
  if (progress?.reason !== 'ProgressDeadlineExceeded' || pods.revision === undefined) return [];
  const named = /ReplicaSet "([^"]+)"/.exec(progress.message)?.[1];
  if (named !== undefined && named !== pods.revision) return [];
  return [
    {
      reason: 'ProgressDeadlineExceeded',
      subject: (0,pod_findings/* subjectOf */.et)(object),
      message: `It was to make progress within its progressDeadlineSeconds; its controller says: ${progress.message === '' ? progress.reason : progress.message}`,
    },
  ];
}

const jobReasons                                     = new Map([
  ['BackoffLimitExceeded', 'JobBackoffLimitExceeded'],
  ['DeadlineExceeded', 'JobDeadlineExceeded'],
]);

function jobFindings(object                  )                     {
  const failure = (0,src_object/* conditionsIn */.AV)(object.status).find(
    ({ type, status }) => (type === 'Failed' || type === 'FailureTarget') && status === 'True',
  );
  if (failure === undefined) return [];
  return [
    {
      reason: jobReasons.get(failure.reason) ?? 'JobFailed',
      subject: (0,pod_findings/* subjectOf */.et)(object),
      message: `The Job was to complete; it failed: ${failure.reason}${failure.message === '' ? '' : `: ${failure.message}`}`,
    },
  ];
}

/** A pause that a canary's own steps make is part of its way; one in the specification holds until somebody acts. */
function pauseFindings(
  object                  ,
  kind        ,
  isShort         ,
)                     {
  const isPaused = (0,src_object/* valueIn */.xm)(object.spec, 'paused') === true && isShort;
  const isHeld = kind === 'batch/Job' && (0,workloads/* isSuspended */.eJ)(object);
  const isByHand =
    (0,src_object/* textAt */.$6)(object.spec, 'updateStrategy', 'type') === 'OnDelete' &&
    isShort &&
    (kind === 'apps/StatefulSet' || kind === 'apps/DaemonSet');
  if (!isPaused && !isHeld && !isByHand) return [];
  const why = isPaused
    ? 'spec.paused is true'
    : isHeld
      ? 'spec.suspend is true'
      : 'updateStrategy OnDelete replaces pods only when somebody deletes them';
  return [
    {
      reason: 'WorkloadPaused',
      subject: (0,pod_findings/* subjectOf */.et)(object),
      message: `It was to be rolled out; it stands still, since ${why}.`,
    },
  ];
}

/** What a failed health means for kinds whose own status is all there is. */
const failedKinds                                     = new Map([
  ['autoscaling/HorizontalPodAutoscaler', 'ScalingFailed'],
  ['/PersistentVolumeClaim', 'VolumeUnavailable'],
  ['policy/PodDisruptionBudget', 'DisruptionBudgetBlocks'],
  ['/Pod', 'PodFailed'],
]);

/**
 * @param object any object that is awaited
 * @param kind `autoscaling/HorizontalPodAutoscaler`
 * @param health what its rule says of it
 * @returns what its own status says stands in the way
 */
function healthFindings(
  object                  ,
  kind        ,
  health        ,
)                     {
  const subject = (0,pod_findings/* subjectOf */.et)(object);
  const finding = (reason               )                     => [
    { reason, subject, message: `It was to be ready; ${health.reason}: ${health.message}` },
  ];
  switch (health.status) {
    case 'ready':
      return [];
    case 'unknown':
      return finding('Unknown');
    case 'suspended':
      // An Argo Rollout that stands at a step goes on by itself, or when its own promotion says so.
      return kind === 'argoproj.io/Rollout' ? [] : finding('WorkloadPaused');
    case 'failed':
      return finding(failedKinds.get(kind) ?? 'HealthCheckFailed');
    case 'progressing':
      if (health.reason === 'BudgetViolated') return finding('DisruptionBudgetBlocks');
      return health.reason === 'VolumeUnbound' ? finding('VolumeUnavailable') : [];
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/revision-pods.js
var revision_pods = __webpack_require__(8324);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/selection.js
                                                     
                                                      


/** What is watched, and whether the wait can do without it. */
                                   
                                
                                                                                                 
                                        
                                                                                       
                              
 

/** Kinds that run pods, and through which objects their pods are found. */
const through                                         = new Map([
  ['apps/Deployment', ['ReplicaSet']],
  ['apps/StatefulSet', []],
  ['apps/DaemonSet', ['ControllerRevision']],
  ['apps/ReplicaSet', []],
  ['batch/Job', []],
  ['argoproj.io/Rollout', ['ReplicaSet']],
]);

/** @returns whether objects of this kind (`apps/Deployment`) own pods by which they are judged */
function runsPods(kind        )          {
  return through.has(kind) || kind === '/Pod';
}

/**
 * @param workloads what is awaited
 * @returns one selection for each kind in each namespace, however many objects there are: the workloads, what leads to
 *   their pods, the pods, and the warnings about them (a StatefulSet says only there that it may not create a pod)
 */
function watchedSelections(
  workloads                             ,
)                              {
  const found = new Map                          ();
  const add = (
    apiVersion        ,
    kind        ,
    namespace        ,
    more                                                                                     = {},
  )       => {
    const key = `${(0,object_index/* kindKey */._V)(apiVersion, kind)} ${namespace}`;
    if (found.has(key)) return;
    const { need = 'required', isAwaited = false, fieldSelector } = more;
    found.set(key, {
      need,
      isAwaited,
      selection: {
        apiVersion,
        kind,
        ...(namespace === '' ? {} : { namespace }),
        ...(fieldSelector === undefined ? {} : { fieldSelector }),
      },
    });
  };
  for (const { apiVersion, kind, namespace } of workloads)
    add(apiVersion, kind, namespace, { isAwaited: true });
  for (const { apiVersion, kind, namespace } of workloads) {
    const key = (0,object_index/* kindKey */._V)(apiVersion, kind);
    if (!runsPods(key)) continue;
    for (const between of through.get(key) ?? []) add('apps/v1', between, namespace);
    add('v1', 'Pod', namespace);
    add('v1', 'Event', namespace, { need: 'helpful', fieldSelector: 'type=Warning' });
  }
  return [...found.values()];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/workload-verdict.js


                                                                     
                                                     







/** A living pod of a workload's current revision. */
                             
                                    
                            
                                             
                                                 
 

/** One workload, judged as it stands now. */
                                  
                                      
                              
                           
                                                
                                                                                                     
                            
                                                            
                           
                          
                                       
                                                  
                                   
                                        
 

/** What a workload is judged by. */
                                
                                            
                            
                       
 

/** @returns the key under which the workload is found */
function workloadKey({ apiVersion, kind, namespace, name }                  )         {
  return (0,object_index/* objectKey */.T5)((0,object_index/* kindKey */._V)(apiVersion, kind), namespace, name);
}

/**
 * Judges one workload. Whatever is not known, of its pods or of their images, is not ready (law 7).
 * @param workload what is expected
 * @param view what is known of the cluster
 * @param rules the release's images, and how patient to be
 */
function judgeWorkload(
  workload                  ,
  view             ,
  rules               ,
)                  {
  const object = view.find(workloadKey(workload));
  if (object === undefined) return missing(workload);
  const kind = (0,object_index/* kindKey */._V)(workload.apiVersion, workload.kind);
  const health = (0,judge/* judgeHealth */.u)(object, rules);
  const base = { workload, subject: (0,pod_findings/* subjectOf */.et)(object), object };
  if (kind === 'batch/CronJob') return scheduled(base, health, rules);
  if (!runsPods(kind))
    return {
      ...base,
      isReady: health.status === 'ready',
      message: health.message,
      wanted: 0,
      pods: [],
      revisionPods: undefined,
      template: 'ours',
      findings: healthFindings(object, kind, health),
    };
  return withPods(base, kind, health, view, rules);
}

                                                                                                  

function missing(workload                  )                  {
  const place = workload.namespace === '' ? '' : `${workload.namespace}/`;
  const subject = `${workload.kind} ${place}${workload.name}`;
  const message = 'It was to be there; the cluster does not have it.';
  return {
    workload,
    subject,
    object: undefined,
    isReady: false,
    message,
    wanted: 0,
    pods: [],
    revisionPods: undefined,
    template: 'unsure',
    findings: [{ reason: 'WorkloadMissing', subject, message }],
  };
}

function withPods(
  base      ,
  kind        ,
  health        ,
  view             ,
  rules               ,
)                  {
  const { workload, object } = base;
  const current = (0,revision_pods/* revisionPods */.Gq)(object, kind, view);
  const pods = current.pods.map((pod) => ({
    object: pod,
    isReady: (0,revision_pods/* isPodReady */.Ft)(pod, kind),
    images: (0,image_identity/* podImages */.Ym)(pod, workload, rules.images),
    restarts: (0,revision_pods/* restartsOf */.wN)(pod),
  }));
  const wanted = (0,revision_pods/* podsWanted */.ku)(object, kind);
  const asked = (0,image_identity/* askedImages */.z3)(podTemplate(object, kind), workload, rules.images);
  const template = rules.images.length === 0 ? 'ours' : (0,image_identity/* templateMatch */.wT)(asked);
  const readyPods = pods.filter((pod) => pod.isReady).length;
  const isShort = health.status !== 'ready' || readyPods < wanted;
  const gap = isShort
    ? shortage(health, readyPods, wanted)
    : (unreadyPod(pods, kind) ?? imageGap(base, pods, asked, rules.images));
  const image = isShort ? undefined : imageGap(base, pods, asked, rules.images);
  const findings = [
    ...(template === 'other' || image !== undefined ? otherImage(base, asked, image) : []),
    ...current.pods
      .filter((_, index) => pods[index]?.images.every(({ verdict }) => verdict !== 'other'))
      .flatMap((pod) => (0,pod_findings/* podFindings */.qx)(pod, kind, view, rules.restarts)),
    ...endedPods(current, kind, rules.restarts, isShort),
    ...workloadFindings(object, kind, current, view, isShort),
    ...healthOfOwn(object, kind, health),
  ];
  return {
    ...base,
    isReady: gap === undefined,
    message: gap ?? health.message,
    wanted,
    pods,
    revisionPods: current,
    template,
    findings,
  };
}

function shortage(health        , readyPods        , wanted        )         {
  if (health.status !== 'ready') return health.message;
  return `${String(readyPods)} of ${String(wanted)} pods of the newest revision are known to be ready.`;
}

function unreadyPod(pods                       , kind        )                     {
  // A Job's other pods may be retries that are still to come or were not needed.
  if (kind === 'batch/Job') return undefined;
  const unready = pods.find((pod) => !pod.isReady);
  return unready === undefined ? undefined : `${(0,pod_findings/* subjectOf */.et)(unready.object)} is not ready.`;
}

/** Kinds whose own status names failures that no finding of ours reads. */
function healthOfOwn(object                  , kind        , health        )                     {
  const isOwn =
    health.status === 'unknown' ||
    (health.status === 'failed' &&
      (kind === 'argoproj.io/Rollout' ||
        (kind === '/Pod' && (0,src_object/* textAt */.$6)(object.status, 'phase') === 'Failed')));
  return isOwn ? healthFindings(object, kind, health) : [];
}

/** A controller replaces a pod that was evicted or lost; only when that goes on it is a failure. */
function endedPods(
  { ended }              ,
  kind        ,
  restarts        ,
  isShort         ,
)                     {
  const last = ended.at(-1);
  if (!isShort || kind === 'batch/Job' || kind === '/Pod' || ended.length < restarts) return [];
  const said = [(0,src_object/* textAt */.$6)(last?.status, 'reason'), (0,src_object/* textAt */.$6)(last?.status, 'message')];
  const words = said.filter((text) => text !== undefined && text !== '').join(': ');
  return [
    {
      reason: 'PodFailed',
      subject: last === undefined ? kind : (0,pod_findings/* subjectOf */.et)(last),
      message: `Its pods were to keep running; ${String(ended.length)} of this revision have ended${words === '' ? '' : `, the last with: ${words}`}`,
    },
  ];
}

/** Why it is not known that each container that counts runs the release. */
function imageGap(
  { workload }      ,
  pods                       ,
  asked                       ,
  images                          ,
)                     {
  if (images.length === 0) return undefined;
  if (asked.length === 0)
    return 'None of its containers is known to run an image of the release: name its containers in the policy.';
  const absent = [...workload.containers.keys()].filter(
    (name) => !asked.some(({ container }) => container === name),
  );
  if (absent.length > 0)
    return `A container ${absent.join(', ')} was expected; there is ${asked.map(({ container }) => container).join(', ')}.`;
  const serving = pods.filter((pod) => pod.isReady);
  if (serving.length === 0)
    return (0,image_identity/* templateMatch */.wT)(asked) === 'ours'
      ? undefined
      : `Nothing runs, and its template asks for ${asked.map((one) => one.asked).join(', ')}, which is not known to be the release.`;
  for (const pod of serving) {
    if (pod.images.length < asked.length)
      return `${(0,pod_findings/* subjectOf */.et)(pod.object)} lacks a container of the template.`;
    const wrong = pod.images.find(({ verdict }) => verdict !== 'ours');
    if (wrong !== undefined)
      return `${(0,pod_findings/* subjectOf */.et)(pod.object)}, container ${wrong.container}: ${(0,image_identity/* imageSentence */.pH)(wrong)}`;
  }
  return undefined;
}

function otherImage(
  { subject }      ,
  asked                       ,
  gap                    ,
)                     {
  const [first] = asked;
  const template = `Its template was to ask for ${first?.image.name ?? 'the release'} ${first?.image.digest ?? ''}; it asks for ${asked.map((one) => `${one.asked} (container ${one.container})`).join(', ')}.`;
  return [{ reason: 'OtherImage', subject, message: gap ?? template }];
}

/** A CronJob runs nothing now: its template must name the release, by digest or by the release's own tag. */
function scheduled(base      , health        , rules               )                  {
  const template = (0,src_object/* objectAt */.lJ)(base.object.spec, 'jobTemplate', 'spec', 'template', 'spec') ?? {};
  const asked = (0,image_identity/* askedImages */.z3)(template, base.workload, rules.images);
  const match = (0,image_identity/* templateMatch */.wT)(asked);
  const gap = health.status === 'ready' ? imageGap(base, [], asked, rules.images) : health.message;
  return {
    ...base,
    isReady: gap === undefined,
    message: gap ?? health.message,
    wanted: 0,
    pods: [],
    revisionPods: undefined,
    template: match,
    findings:
      health.status === 'ready' && gap !== undefined
        ? otherImage(base, asked, gap)
        : healthFindings(base.object, 'batch/CronJob', health),
  };
}

function podTemplate(object                  , kind        )             {
  return kind === '/Pod' ? object.spec : ((0,src_object/* objectAt */.lJ)(object.spec, 'template', 'spec') ?? {});
}

/** @returns how many pods the status counts, for the table: updated, ready, available */
function countsOf({ object, pods }                 )   
                           
                         
                             
  {
  const status = object?.status;
  const first = (...names                   )         =>
    names.map((name) => (0,src_object/* countAt */.$v)(status, name)).find((count) => count !== undefined) ?? 0;
  return {
    updated: Math.max(first('updatedReplicas', 'updatedNumberScheduled'), pods.length),
    ready: pods.filter((pod) => pod.isReady).length,
    available: first('availableReplicas', 'numberAvailable', 'succeeded'),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/progress-table.js





/** With more workloads than this only counts are shown, and the rows of those that are awaited next. */
const mostRows = 20;
/** Rows that changed again within this time are shown once. */
const quietMilliseconds = 1_000;

/**
 * @param verdict a workload
 * @param now milliseconds
 * @returns its row: `Deployment shop/app  updated 2/3  ready 1/3  available 1/3  app-7d9f  12s`
 */
function workloadRow(verdict                 , now        )         {
  const { subject, object, wanted, revisionPods, isReady } = verdict;
  if (object === undefined) return `${subject}  missing`;
  if (revisionPods === undefined)
    return `${subject}  ${isReady ? 'ready' : 'not ready'}  ${verdict.message}`;
  const { updated, ready, available } = countsOf(verdict);
  const of = (count        )         => `${String(count)}/${String(wanted)}`;
  const old = revisionPods.older === 0 ? '' : `  older ${String(revisionPods.older)}`;
  const ending =
    revisionPods.terminating === 0 ? '' : `  ending ${String(revisionPods.terminating)}`;
  return `${subject}  updated ${of(updated)}  ready ${of(ready)}  available ${of(available)}${old}${ending}  ${revisionPods.revision ?? 'no revision yet'}${age(verdict, now)}`;
}

function age({ object, revisionPods }                 , now        )         {
  const created = Date.parse(
    revisionPods?.createdAt ?? (0,src_object/* textAt */.$6)(object?.metadata, 'creationTimestamp') ?? '',
  );
  return Number.isNaN(created) ? '' : `  ${(0,src_time/* formatDuration */.a3)(Math.max(0, now - created))} old`;
}

/** Tells of a rollout while it goes on: what changed, and nothing twice. */
class ProgressTable {
           #progress          ;
           #startedAt        ;
           #allowed        ;
           #secrets                              ;
           #shown = new Map                ();
  #counts = '';
  #shownAt = -Infinity;
  #waiting = '';

  constructor(
    progress          ,
    startedAt        ,
    allowedMilliseconds        ,
    secrets                               = [],
  ) {
    this.#secrets = secrets;
    this.#progress = progress;
    this.#startedAt = startedAt;
    this.#allowed = allowedMilliseconds;
  }

  /**
   * @param verdicts all workloads
   * @param message what is awaited, in one line
   * @param now milliseconds
   * @param isLast whether nothing will be shown after this: then nothing waits for a quiet moment
   * @returns when what was held back is to be shown; Infinity where nothing was
   */
  show(verdicts                            , message        , now        , isLast = false)         {
    const waiting = (0,excerpt/* excerpt */.K)(message, 300, this.#secrets);
    if (waiting !== this.#waiting) this.#progress.waiting(waiting);
    this.#waiting = waiting;
    const changed = verdicts.filter(
      (verdict) => this.#shown.get(verdict.subject) !== progress_table_stateOf(verdict),
    );
    if (changed.length === 0) return Infinity;
    const quietUntil = this.#shownAt + quietMilliseconds;
    if (!isLast && now < quietUntil) return quietUntil;
    this.#shownAt = now;
    const time = `[${(0,src_time/* formatDuration */.a3)(now - this.#startedAt)} of ${(0,src_time/* formatDuration */.a3)(this.#allowed)}]`;
    for (const verdict of changed) this.#shown.set(verdict.subject, progress_table_stateOf(verdict));
    if (verdicts.length > mostRows) {
      const ready = verdicts.filter(({ isReady }) => isReady).length;
      const counts = `${String(ready)} of ${String(verdicts.length)} workloads are ready`;
      if (counts !== this.#counts) this.#progress.detail(`${time} ${counts}`);
      this.#counts = counts;
      return Infinity;
    }
    for (const row of aligned(changed.map((verdict) => workloadRow(verdict, now))))
      this.#progress.detail(`${time} ${(0,excerpt/* withoutSecrets */.c)(row, this.#secrets)}`);
    return Infinity;
  }
}

/** What of a row is news: not its age. */
function progress_table_stateOf(verdict                 )         {
  return workloadRow(verdict, Number.NaN);
}

/** @returns rows whose columns, parted by two blanks, stand below each other */
function aligned(rows                   )                    {
  const cells = rows.map((row) => row.split('  '));
  const widths           = [];
  for (const row of cells)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/diagnosis/report-lines.js

                                                     
                                                        
                                                                          
                                                                  

/** More lines are of use to nobody; what was left out is counted. */
const mostLines = 300;

/**
 * @param end how the wait ended
 * @param diagnosis what is known
 * @returns the report for the log and the summary: what failed, a table of the workloads, then each with its pods, logs
 *   and events
 */
function reportLines(end            , diagnosis                  )                    {
  const rows = end.verdicts
    .filter(({ isReady }) => !isReady)
    .slice(0, 20)
    .map((verdict) => workloadRow(verdict, end.endedAt));
  const lines = [
    ...diagnosis.failures
      .slice(0, 10)
      .map(({ reason, subject, message }) => `${reason}: ${subject}: ${message}`),
    ...aligned(rows),
    ...diagnosis.workloads.flatMap(workloadLines),
    ...(diagnosis.moreWorkloads > 0
      ? [`${String(diagnosis.moreWorkloads)} more workloads are not ready`]
      : []),
    ...diagnosis.controller,
    ...diagnosis.nodes,
    ...end.stability.breaks.map(
      ({ at, why }) => `readiness broke at ${new Date(at).toISOString()}: ${why}`,
    ),
    ...diagnosis.gaps,
  ];
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines), `${String(lines.length - mostLines)} more lines`];
}

function workloadLines(one                   )                    {
  return [
    `${one.workload}: expected ${one.expected}; found: ${one.found}${one.revision === '' ? '' : ` (revision ${one.revision})`}`,
    ...one.pods.flatMap((pod) => podLines(pod, one.logs)),
    ...(one.morePods > 0 ? [`  ${String(one.morePods)} more pods of this revision`] : []),
    ...one.events.map(
      ({ about, type, reason, message, count, last }) =>
        `  event ${type} ${about} ${reason}${count > 1 ? ` ×${String(count)}` : ''}${last === '' ? '' : ` ${last}`}: ${message}`,
    ),
  ];
}

function podLines(pod           , logs                         )                    {
  const node = pod.node === '' ? 'on no node' : `on node ${pod.node}`;
  return [
    `  ${pod.subject}: ${pod.phase}, ${pod.isReady ? 'ready' : 'not ready'}, ${node}`,
    ...pod.containers.flatMap((container) => [
      ...containerLines(container),
      ...logs
        .filter(({ subject }) => subject === `${pod.subject}, container ${container.name}`)
        .flatMap(logLines),
    ]),
  ];
}

function containerLines(container                 )                    {
  const { name, state, lastEnd, restarts, isReady, asked, running, image } = container;
  return [
    `    container ${name}: ${state}; ${isReady ? 'ready' : 'not ready'}, restarts ${String(restarts)}`,
    ...(lastEnd === '' ? [] : [`      before: ${lastEnd}`]),
    image === ''
      ? `      image asked ${asked}, running ${running === '' ? 'none yet' : running}`
      : `      image: ${image}`,
  ];
}

function logLines({ run, lines, why }              )                    {
  const which = run === 'current' ? 'log' : 'log of the run before';
  if (lines.length === 0) return [`      no ${which}: ${why}`];
  return [`      ${which}:`, ...lines.map((line) => `        ${line}`)];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/ready-evidence.js
                                                   

                                                            
                                                             

/** What the proof is made of, beside the workloads. */
                             
                            
                                        
                                
                             
                       
 

/** @returns the proof: each workload's generation and pods, and which digests their runtimes report (law 6) */
function readyEvidence(
  verdicts                            ,
  { cluster, revision, firstReadyAt, startedAt, now }            ,
)                          {
  return {
    cluster: cluster.address,
    ...(revision === undefined ? {} : { revision }),
    workloads: verdicts.map(({ subject, object, pods }) => ({
      workload: subject,
      generation: (0,src_object/* countAt */.$v)(object?.metadata, 'generation') ?? 0,
      ready: pods.filter((pod) => pod.isReady).length,
    })),
    images: imagesSeen(verdicts),
    firstReadyAt: new Date(firstReadyAt).toISOString(),
    durationMilliseconds: now - startedAt,
    stableMilliseconds: now - firstReadyAt,
    requests: { ...cluster.requests },
  };
}

function imagesSeen(verdicts                            )                                    {
  const seen = new Map                                                   ();
  const served = verdicts.flatMap(({ pods }) => pods.filter((pod) => pod.isReady));
  for (const { image, digest = '' } of served.flatMap(({ images }) => images)) {
    const key = `${image.name} ${digest}`;
    const pods = (seen.get(key)?.pods ?? 0) + 1;
    seen.set(key, { image: image.name, digest: image.digest, reported: digest, pods });
  }
  return [...seen.values()];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/remedies.js
                                                         

/** What to do next, for each reason. */
const remedies                                          = {
  ImagePullFailed:
    'Look whether the image and its digest are in the registry, whether the nodes reach it, and whether the pod’s imagePullSecrets may read it.',
  ImageNeverPulled:
    'Set imagePullPolicy to IfNotPresent, or bring the image to the node before the pod starts.',
  ImageNameInvalid: 'Correct the image’s name in desired state: repository[:tag][@sha256:…].',
  ContainerConfigInvalid:
    'Add the Secret, ConfigMap or key that the container refers to, or correct the reference; both belong into the same change.',
  ContainerStartFailed:
    'Look at the kubelet’s words: a command that is not in the image, a mount, a hook, or the node’s runtime.',
  CrashLoop:
    'Read the container’s last log lines: correct what makes it end, and release again, or roll back.',
  OutOfMemory:
    'Raise the container’s memory limit, or find what uses more than it did before this release.',
  NeverReady:
    'Look at what the readiness probe asks and what the application answers; a dependency may be missing.',
  Unschedulable:
    'Ask for less, add nodes, or correct nodeSelector, affinity and tolerations, as the scheduler’s words say.',
  VolumeUnavailable:
    'Look at the PersistentVolumeClaim and its StorageClass: is it bound, in the same zone, and attached to no other node?',
  QuotaExceeded:
    'Raise the namespace’s ResourceQuota, ask for less, or let fewer pods be added at once (maxSurge).',
  AdmissionDenied:
    'Change the pod’s specification so that the rule admits it, or correct the rule; its words are in the message.',
  DisruptionBudgetBlocks:
    'Bring the budget’s pods back to health, or lower minAvailable: while it is violated no pod may be evicted.',
  ProgressDeadlineExceeded:
    'Look at the pods of the newest ReplicaSet; raise progressDeadlineSeconds where they only need longer.',
  JobBackoffLimitExceeded:
    'Read the log of the Job’s last pod, correct it, and start a new Job: a failed one is not tried again.',
  JobDeadlineExceeded:
    'Find what the Job was waiting for, or raise activeDeadlineSeconds; a failed Job is not tried again.',
  JobFailed: 'Read the log of the Job’s last pod, correct it, and start a new Job.',
  PodFailed:
    'Look at why the pods ended: evicted from a node under pressure, or ended by themselves.',
  ScalingFailed: 'Look whether the autoscaler’s metrics can be read and its target exists.',
  WorkloadPaused:
    'Resume it (`kubectl rollout resume`, spec.suspend: false), or delete the pods that are to be replaced.',
  WorkloadMissing:
    'Look whether desired state contains it under this kind, namespace and name, and correct the environment’s target otherwise.',
  OtherImage:
    'Look at what sets the image: desired state, an image automation, or an admission webhook that rewrites it; then deploy again.',
  SourceFailed:
    'Look whether the controller may read the ops repository: its address, its credentials, its branch.',
  BuildFailed:
    'Correct what the controller says of the manifests; `kustomize build` shows the same.',
  ApplyFailed:
    'Correct the manifest that the API server refused, or give the controller the right that it lacks.',
  HealthCheckFailed: 'Look at the object that is named: its status says why.',
  HookFailed: 'Read the hook’s log, correct it, and let the controller sync again.',
  SyncFailed:
    'Correct what the controller says of the objects that it could not apply, and sync again.',
  ControllerSuspended: 'Resume reconciliation, so that what was written is applied.',
  ControllerDown: 'Bring the controller back: nothing is applied while it does not run.',
  RevisionNotObserved:
    'Look whether the controller watches this repository and branch, and whether a webhook or its interval lets it look.',
  RevisionReplaced: 'Another deployment has replaced this one; deploy again if it is still wanted.',
  Unstable:
    'Look at why readiness breaks: restarts, probes that fail under load, or a dependency that comes and goes.',
  Unknown:
    'Look at the object: it is of a kind, or says something, that is not understood; leave it out of the target where it does not matter.',
};

/** What to do where nothing is named that failed. */
const patienceRemedy =
  'Look at what it was waiting for; raise the timeout where it only needs longer.';

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/rollout-error.js



                                                                 

                                                      
                                                    

/** The JSON of a diagnosis in an error's facts is cut off whole objects, never inside one. */
const mostJson = 48_000;

/** A rollout that did not arrive. */
                                
                                      
                           
                                       
                             
                                     
                                                 
 

/**
 * Makes the error of a rollout that did not arrive: its message is the one line for an annotation; `facts` holds the reason,
 * the report in lines, and the diagnosis as JSON.
 * @returns ROLLOUT_FAILED, ROLLOUT_TIMED_OUT or ROLLOUT_IMAGE_UNKNOWN
 */
function rolloutFailed(failed               )               {
  const { rollout, end, diagnosis, report, secrets } = failed;
  const [cause, ...others] = diagnosis.failures;
  const code = codeOf(end, cause?.reason);
  const clean = (text        , length = 700)         => (0,excerpt/* excerpt */.K)(text, length, secrets);
  const elapsed = (0,src_time/* formatDuration */.a3)(end.endedAt - end.startedAt);
  const outcome = end.kind === 'failed' ? `it failed after ${elapsed}` : 'it did not arrive';
  const found =
    cause === undefined
      ? clean(end.message)
      : `${cause.reason}: ${cause.subject}: ${clean(cause.message)}`;
  const words = tellingLine(diagnosis);
  const message = [
    `Expected ${expectation(rollout)} within ${(0,src_time/* formatDuration */.a3)(end.allowedMilliseconds)}; ${outcome}: ${withStop(found)}`,
    ...(others.length === 0 ? [] : [alsoSeen(others)]),
    ...(words === undefined ? [] : [`Its log: ${JSON.stringify(clean(words, 300))}.`]),
  ].join(' ');
  const broken = end.stability.breaks.length;
  return (0,error_codes/* rolloutError */.I)(code, {
    message,
    remedy: cause === undefined ? patienceRemedy : remedies[cause.reason],
    facts: {
      reason: cause?.reason ?? (broken > 0 ? 'Unstable' : 'TimedOut'),
      subject: cause?.subject ?? '',
      elapsedMilliseconds: end.endedAt - end.startedAt,
      waitedFor: clean(end.message),
      ...(end.revision === undefined ? {} : { revision: clean(end.revision, 200) }),
      ...(broken > 0 ? { readinessBroke: broken } : {}),
      reasons: diagnosis.failures
        .slice(0, 20)
        .map(({ reason, subject }) => `${reason}: ${subject}`),
      report,
      diagnosis: boundedJson(diagnosis),
    },
  });
}

function codeOf(
  end            ,
  reason                    ,
)                                                               {
  if (reason === 'OtherImage') return 'ROLLOUT_IMAGE_UNKNOWN';
  return end.kind === 'failed' ? 'ROLLOUT_FAILED' : 'ROLLOUT_TIMED_OUT';
}

/** @returns what is awaited: `Deployment shop/app and 2 more to run app sha256:0123…` */
function expectation({ workloads, images, reconciled }                   )         {
  const [first] = workloads;
  const name =
    first === undefined
      ? 'the release'
      : `${first.kind} ${first.namespace === '' ? '' : `${first.namespace}/`}${first.name}`;
  const more = workloads.length > 1 ? ` and ${String(workloads.length - 1)} more` : '';
  const shown = images.slice(0, 3).map((image) => `${image.name} ${image.digest.slice(0, 19)}`);
  const run = shown.length === 0 ? 'to be ready' : `to run ${shown.join(', ')}`;
  const from = reconciled === undefined ? '' : ` from ${reconciled.revision.commit.slice(0, 12)}`;
  return `${name}${more} ${run}${from}`;
}

function withStop(text        )         {
  return /[.…!?]$/.test(text) ? text : `${text}.`;
}

function alsoSeen(others                              )         {
  const kinds = new Map                ();
  for (const { reason } of others) kinds.set(reason, (kinds.get(reason) ?? 0) + 1);
  const words = [...kinds].map(([reason, count]) =>
    count > 1 ? `${reason} ×${String(count)}` : reason,
  );
  return `Also: ${words.join(', ')}.`;
}

/** The line that most likely names the cause: the last that speaks of an error, of the run that ended, else the last. */
function tellingLine({ failures, workloads }                  )                     {
  const subject = failures[0]?.subject;
  const logs = workloads.flatMap((workload) => workload.logs);
  const of = logs.filter((log) => subject === undefined || subject.startsWith(log.subject));
  const chosen = of.length > 0 ? of : logs;
  const lines = [...chosen]
    .sort((a, b) => Number(a.run === 'previous') - Number(b.run === 'previous'))
    .flatMap((log) => log.lines)
    .filter((line) => !/^at |^Node\.js v/.test(line));
  return (
    lines.findLast((line) => /error|fatal|panic|exception|cannot|failed|refused/i.test(line)) ??
    lines.at(-1)
  );
}

function boundedJson(diagnosis                  )         {
  for (let kept = diagnosis.workloads.length; kept >= 0; kept -= 1) {
    const left = diagnosis.workloads.length - kept;
    const text = JSON.stringify({
      ...diagnosis,
      failures: diagnosis.failures.slice(0, 50),
      workloads: diagnosis.workloads.slice(0, kept),
      moreWorkloads: diagnosis.moreWorkloads + left,
    });
    if (text.length <= mostJson) return text;
  }
  return JSON.stringify({ failures: diagnosis.failures.slice(0, 10) });
}

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/failures/failure-memory.js
var failure_memory = __webpack_require__(37422);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/failures/finding.js
var failures_finding = __webpack_require__(97527);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/freshness.js
                                                       
                                                           

/** What asking the API server once more needs of the wait. */
                         
                               
                                                                      
                                                         
                                
                                             
 

                   
                            
                                 
                                 
                                         
 

/**
 * Watches of different kinds tell of things at different times: a controller may be known to have applied our revision
 * before the workload's new generation has been shown, and a watch whose connection was lost may show what is past. So
 * the API server is asked once after each of these, and what it lists must have been shown.
 */
class Freshness {
           #asking        ;
  #barrier                     ;

  constructor(asking        ) {
    this.#asking = asking;
  }

  /**
   * @param state what the controller says; undefined without one
   * @param isReady whether nothing else is missing
   * @returns whether the watches are known to show what is so now
   */
  isFresh(state                             , isReady         )          {
    const interruptions = this.#asking.watched.interruptions();
    const revision = state?.kind === 'applied' && state.settled ? state.revision : '';
    if (state !== undefined && revision === '') {
      this.close();
      return false;
    }
    if (state === undefined && interruptions === 0) return true;
    const known = this.#barrier;
    if (known?.revision === revision && known.interruptions === interruptions)
      return known.isReached?.() ?? false;
    // Where connections come and go, it is asked only when nothing else is missing.
    if (interruptions === 0 || isReady) this.#askFor({ revision, interruptions });
    return false;
  }

  /** Waits for no answer any more. */
  close()       {
    this.#barrier?.stop.abort();
    this.#barrier = undefined;
  }

  #askFor(after                                             )       {
    this.close();
    const { watched, signal, onAnswer, onError } = this.#asking;
    const barrier          = { ...after, stop: new AbortController(), isReached: undefined };
    this.#barrier = barrier;
    const within = AbortSignal.any([signal, barrier.stop.signal]);
    watched.barrier(after.interruptions > 0 ? 'all' : 'awaited', within).then(
      (isReached) => {
        barrier.isReached = isReached;
        onAnswer();
      },
      (error         ) => {
        if (!barrier.stop.signal.aborted) onError(error);
      },
    );
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/graces.js
var graces = __webpack_require__(73839);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/observations.js
                                             
                                                           

/** The pause between two observations, in milliseconds. */
const observationPause = 2_000;

/** One question that is under way or answered. */
                    
                                 
                                           
 

/** What observations need of the wait. */
                                                            
                                                    
                                      
                          
                                                              
                                      
 

/**
 * Counts how often in a row the cluster was seen ready. A watch that shows nothing new is no observation: each one asks
 * the API server once more, and counts when the watches have shown what it answered while all was still ready.
 */
class Observations {
           #observing           ;
           #pause        ;
  #since                    ;
  #count = 0;
  #nextAt = 0;
  #question                      ;

  constructor(observing           ) {
    this.#observing = observing;
    this.#pause = observing.pauseMilliseconds ?? observationPause;
  }

  /** How many were counted since readiness last broke. */
  get count()         {
    return this.#count;
  }

  get isEnough()          {
    return this.#count >= this.#observing.wanted;
  }

  /** When the next one is due, milliseconds; undefined where none is, or one is under way. */
  get nextAt()                     {
    return this.isEnough || this.#since === undefined || this.#question !== undefined
      ? undefined
      : this.#nextAt;
  }

  /**
   * @param since since when all has been ready without a break; undefined while it is not
   * @param now milliseconds
   */
  observe(since                    , now        )       {
    if (since !== this.#since) {
      this.close();
      this.#since = since;
      this.#count = 0;
      this.#nextAt = now;
    }
    if (since === undefined) return;
    if (this.#question?.isConfirmed?.() === true) {
      this.#question = undefined;
      this.#count += 1;
      this.#nextAt = now + this.#pause;
    }
    if (!this.isEnough && this.#question === undefined && now >= this.#nextAt) this.#ask();
  }

  /** Asks no more. */
  close()       {
    this.#question?.stop.abort();
    this.#question = undefined;
  }

  #ask()       {
    const question           = { stop: new AbortController(), isConfirmed: undefined };
    this.#question = question;
    const { signal, watched, onAnswer, onError } = this.#observing;
    watched.barrier('all', AbortSignal.any([signal, question.stop.signal])).then(
      (isConfirmed) => {
        question.isConfirmed = isConfirmed;
        onAnswer();
      },
      (error         ) => {
        if (!question.stop.signal.aborted) onError(error);
      },
    );
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/rollout-verdict.js
                                                       
                                                      

                                                   
                                                             

/** What is known of the whole rollout at one moment. */
                              
                                                
                                        
                                                   
                                                                  
                                      
                                                                            
                                                                               
 

/** What follows from it. */
                                 
                            
                                                                        
                           
                                                
                                        
                                                             
                                        
                                        
 

/**
 * Judges the whole rollout. While the controller has not applied our revision, workloads neither pass nor fail it; from
 * then on every workload must be ready at once, and the controller itself content.
 */
function judgeRollout(view             )                 {
  const { verdicts, controller } = view;
  if (controller?.kind === 'waiting')
    return {
      isReady: false,
      message: controller.message,
      findings: [],
      failures: controller.failures,
      revision: undefined,
    };
  const isSettled = controller?.settled ?? true;
  const unready = verdicts.filter((verdict) => !verdict.isReady);
  const first = nextOf(unready);
  return {
    isReady: isSettled && unready.length === 0 && verdicts.length > 0,
    message:
      first === undefined
        ? isSettled
          ? 'all workloads are ready'
          : (controller?.message ?? '')
        : waitsFor(first, unready.length, verdicts.length),
    findings: unready.flatMap((verdict) => countedFindings(verdict, view, isSettled)),
    failures: controller?.failures ?? [],
    revision: controller?.revision,
  };
}

function nextOf(unready                            )                              {
  return unready.reduce                             (
    (best, one) => (best === undefined || one.workload.wave < best.workload.wave ? one : best),
    undefined,
  );
}

function waitsFor(first                 , unready        , all        )         {
  const others = unready > 1 ? ` (and ${String(unready - 1)} more of ${String(all)})` : '';
  return `${first.subject}: ${first.message}${others}`;
}

/**
 * Only what is of our revision counts: not what happens to pods of a template that is pinned to something else, nor,
 * while the controller still applies, to one that may not be ours yet.
 */
function countedFindings(
  { workload, subject, template, findings, object }                 ,
  { controller, commit, isTurnOf }             ,
  isSettled         ,
)                     {
  const isOurs = template === 'ours' || (template === 'unsure' && isSettled);
  const counted = findings.filter((finding) => {
    if (failures_finding/* curedByApplying */.hE.has(finding.reason)) return isSettled;
    if (object !== undefined && !isOurs) return false;
    return isTurnOf(workload, finding);
  });
  const isReplaced =
    template === 'other' &&
    controller?.kind === 'applied' &&
    commit !== undefined &&
    !controller.revision.includes(commit);
  return counted.map((finding) =>
    isReplaced && finding.reason === 'OtherImage'
      ? {
          ...finding,
          workload: subject,
          reason: 'RevisionReplaced',
          message: `${finding.message} The controller has applied ${controller.revision}, which comes after ours.`,
        }
      : { ...finding, workload: subject },
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/stability.js
                                                             

/** How often readiness may break before the rollout is called unstable. */
const mostBreaks = 5;

/** One break of readiness: when, and why. */
                        
                      
                       
 

/**
 * Watches that readiness lasts. A restart between two looks breaks it too, although nothing was seen of it but a
 * count: that is how a crash loop without probes is caught.
 */
class Stability {
  #since                    ;
  #restarts                              = new Map();
           #breaks          = [];

  /** Since when all has been ready without a break; undefined while it is not. */
  get since()                     {
    return this.#since;
  }

  get breaks()                   {
    return this.#breaks;
  }

  /**
   * @param isReady whether all is ready now
   * @param why what is not ready, where something is
   * @param verdicts the workloads, for their restarts
   * @param now milliseconds
   */
  observe(isReady         , why        , verdicts                            , now        )       {
    const restarts = isReady ? restartCounts(verdicts) : this.#restarts;
    const restarted = isReady ? moreRestarts(this.#restarts, restarts) : undefined;
    if (this.#since !== undefined && (!isReady || restarted !== undefined)) {
      this.#breaks.push({ at: now, why: restarted ?? why });
      this.#since = undefined;
    }
    if (isReady) this.#since ??= now;
    this.#restarts = restarts;
  }
}

function restartCounts(verdicts                            )                              {
  const all = new Map                ();
  for (const { pods } of verdicts) {
    for (const { object, restarts } of pods) {
      for (const [container, count] of restarts)
        all.set(`Pod ${object.namespace ?? ''}/${object.name}, container ${container}`, count);
    }
  }
  return all;
}

function moreRestarts(
  before                             ,
  after                             ,
)                     {
  for (const [place, count] of after) {
    const earlier = before.get(place);
    if (earlier !== undefined && count > earlier) return `${place} was restarted`;
  }
  return undefined;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/watched-cluster.js

                                                                                         



                                                       

/** What a watched cluster tells. */
                                        
                               
                                                            
                                                            
                                                 
 

/** All watches of a rollout, and one view of what they show. */
                                 
                             
                                                                
                                 
                                                          
                                 
                                                                   
                                         
                                         
                                       
     
                                                                                                   
                                                                                             
     
                                                                                              
                             
 

/** Opens the watches. @throws nothing: `synced` and `ended` reject */
function watchCluster(
  cluster         ,
  selections                             ,
  { signal, onChange, onInterruption }                       ,
)                 {
  const index = new object_index/* ObjectIndex */.uj();
  const gaps = new Map                ();
  let interruptions = 0;
  const gone = new Set        ();
  const take = ({ type, object }              )       => {
    if (type === 'deleted') gone.add((0,object_index/* uidOf */.kz)(object));
    onChange(type === 'deleted' ? index.remove(object) : index.put(object));
  };
  const watches = selections.map(({ selection, need }) => {
    const watch = cluster.watch(selection, {
      signal,
      onChange: take,
      onInterruption: (why) => {
        interruptions += 1;
        onInterruption(`${selection.kind}: ${(0,excerpt/* excerpt */.K)(why, 200)}`);
      },
    });
    return need === 'required' ? watch : tolerated(watch, selection, gaps);
  });
  return {
    view: index,
    synced: Promise.all(watches.map(({ synced }) => synced)).then(() => undefined),
    ended: endOf(watches),
    gaps: () => [...gaps.values()],
    interruptions: () => interruptions,
    barrier: async (scope, within) => {
      const required = selections.filter(
        ({ need, isAwaited }) => need === 'required' && (scope === 'all' || isAwaited),
      );
      const lists = await Promise.all(
        required.map(({ selection }) => cluster.list(selection, within)),
      );
      const floor = lists.flatMap(({ objects }) => objects);
      return () => floor.every((object) => gone.has((0,object_index/* uidOf */.kz)(object)) || hasReached(index, object));
    },
    close: () => {
      for (const watch of watches) watch.close();
    },
  };
}

async function endOf(watches                                       )                 {
  await Promise.all(watches.map(({ ended }) => ended));
  return await new Promise       (() => undefined);
}

/** A watch whose end is noted and borne: without warnings less can be said, but nothing wrong. */
function tolerated(
  watch             ,
  { kind, namespace }           ,
  gaps                     ,
)                                                  {
  const note = (error         )       => {
    const what = `${kind} of ${namespace ?? 'all namespaces'}`;
    gaps.set(what, `${what} cannot be had: ${(0,excerpt/* excerpt */.K)((0,src_error/* messageOf */.bD)(error), 400)}`);
  };
  return {
    synced: watch.synced.catch(note),
    ended: watch.ended.catch(note),
    close: () => {
      watch.close();
    },
  };
}

/** An object that was there must be seen at least as new as it was. */
function hasReached(view             , object                  )          {
  const key = (0,object_index/* objectKey */.T5)((0,object_index/* kindKey */._V)(object.apiVersion, object.kind), object.namespace, object.name);
  const seen = view.find(key);
  return seen !== undefined && isAtLeast(versionOf(seen), versionOf(object));
}

function versionOf(object                  )         {
  return (0,src_object/* textAt */.$6)(object.metadata, 'resourceVersion') ?? '';
}

/** Versions of one kind are numbers that grow (KEP-5504); where they are not, only the same one is known to be as new. */
function isAtLeast(seen        , asked        )          {
  if (seen === asked) return true;
  const isNumber = /^\d{1,30}$/;
  return isNumber.test(seen) && isNumber.test(asked) && BigInt(seen) > BigInt(asked);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/waves.js
                                                      

                                                             

/** The order in which workloads are awaited: a wave's turn comes when all lower ones are ready, and stays. */
class Waves {
           #turns = new Set        ();
  /** Restarts from before its turn came are not held against a container: what it needed was not there. */
           #forgiven = new Map                ();
           #first        ;

  constructor(workloads                             ) {
    this.#first = workloads.reduce((least, { wave }) => Math.min(least, wave), Infinity);
    this.#turns.add(this.#first);
  }

  /** @param verdicts all workloads, as they stand now */
  observe(verdicts                            )       {
    const waves = new Set(verdicts.map(({ workload }) => workload.wave));
    for (const wave of [...waves].sort((a, b) => a - b)) {
      this.#turns.add(wave);
      if (verdicts.some(({ workload, isReady }) => workload.wave === wave && !isReady)) return;
    }
  }

  /**
   * @returns whether a finding counts: at once where no other workload can cure it, else from the turn of its wave on, and a
   *   crash loop of a later wave only after one more crash
   */
           isTurnOf = ({ wave }                  , finding         )          => {
    if (!failures_finding/* curedByOthers */.k4.has(finding.reason)) return true;
    if (!this.#turns.has(wave)) return false;
    if (wave === this.#first || finding.restarts === undefined) return true;
    const forgiven = this.#forgiven.get(finding.subject) ?? finding.restarts;
    this.#forgiven.set(finding.subject, forgiven);
    return finding.restarts > forgiven;
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/rollout-wait.js

                                                     
                                                                        
                                                   






                                                      







/** How a wait ended, and what was known then. */
                             
                                                  
                                                
                                                                                           
                                        
                           
                                        
                                
                             
                           
                                       
                                
 

const notListed                  = {
  kind: 'waiting',
  message: 'the objects of the controller have not been listed yet',
  failures: [],
};

/** A failure, and the workload to which it belongs; undefined for those of the controller and of the whole. */
                                                           

/**
 * One wait: it looks whenever a watch tells of something, and at the few moments at which time itself changes the
 * answer (the end of a grace period, of the stable time, of the deadline). It never asks again on its own.
 */
class RolloutWait {
           #rollout                   ;
           #clock       ;
           #signal             ;
           #startedAt        ;
           #allowed        ;
           #watched                ;
           #controller                             ;
           #memory               ;
           #stability = new Stability();
           #freshness           ;
           #observations              ;
           #waves       ;
           #table               ;
           #byKey                                                             ;
           #verdicts = new Map                         ();
           #dirty             ;
  #isSynced = false;
  #isClosed = false;
  #lastInterruption = '';
  #timer                            ;
  #soon                            ;
  #cost = 0;
  #end                            = () => undefined;
  #fail                           = () => undefined;

  /** Opens the watches. */
  constructor(rollout                   , context              ) {
    this.#rollout = rollout;
    this.#clock = context.clock ?? src_time/* systemClock */.ml;
    this.#signal = context.signal;
    this.#startedAt = this.#clock.now();
    this.#allowed = context.deadlineMilliseconds ?? rollout.timeoutMilliseconds;
    this.#memory = new failure_memory/* FailureMemory */.I(rollout.graces);
    this.#waves = new Waves(rollout.workloads);
    this.#table = new ProgressTable(
      context.progress ?? src_progress/* silentProgress */.R,
      this.#startedAt,
      this.#allowed,
      [...(rollout.secrets ?? []), ...(context.secrets ?? [])],
    );
    this.#byKey = new Map(rollout.workloads.map((workload) => [workloadKey(workload), workload]));
    this.#dirty = new Set(this.#byKey.keys());
    this.#watched = watchCluster(rollout.cluster, watchedSelections(rollout.workloads), {
      signal: context.signal,
      onChange: (concerned) => {
        for (const key of concerned) if (this.#byKey.has(key)) this.#dirty.add(key);
        if (this.#dirty.size > 0) this.#lookSoon();
      },
      onInterruption: (why) => {
        this.#lastInterruption = why;
        this.#lookSoon();
      },
    });
    const asking = {
      signal: this.#signal,
      watched: this.#watched,
      onAnswer: () => {
        this.#lookSoon();
      },
      onError: (error         ) => {
        this.#fail(error);
      },
    };
    this.#freshness = new Freshness(asking);
    this.#observations = new Observations({ ...asking, wanted: rollout.stableObservations ?? 0 });
    this.#controller = rollout.reconciled?.controller({
      cluster: rollout.cluster,
      revision: rollout.reconciled.revision,
      signal: context.signal,
      now: () => this.#clock.now(),
      onChange: () => {
        this.#lookSoon();
      },
    });
  }

  /** What could not be learned, and what the controller's objects look like: for the diagnosis. */
  background()                                                                               {
    return { gaps: this.#watched.gaps(), controller: this.#controller?.describe() ?? [] };
  }

  /**
   * Waits for the end.
   * @returns how it ended
   * @throws what the watches throw; the signal's reason
   */
  async end()                      {
    this.#signal.throwIfAborted();
    const onAbort = ()       => {
      this.#fail(this.#signal.reason);
    };
    try {
      return await new Promise            ((resolve, reject) => {
        this.#end = resolve;
        this.#fail = reject;
        this.#signal.addEventListener('abort', onAbort, { once: true });
        const controller = this.#controller;
        Promise.all([this.#watched.synced, controller?.synced]).then(() => {
          this.#isSynced = true;
          this.#look();
        }, reject);
        this.#watched.ended.catch(reject);
        controller?.ended.catch(reject);
        this.#look();
      });
    } finally {
      this.#signal.removeEventListener('abort', onAbort);
      this.close();
    }
  }

  /** Ends the watches. */
  close()       {
    clearTimeout(this.#timer);
    clearTimeout(this.#soon);
    this.#timer = this.#soon = undefined;
    this.#isClosed = true;
    this.#freshness.close();
    this.#observations.close();
    this.#watched.close();
    this.#controller?.close();
  }

  /** Changes come in flocks: they are looked at together, and looking takes a fifth of the time at most. */
  #lookSoon()       {
    if (this.#isClosed) return;
    this.#soon ??= setTimeout(
      () => {
        this.#look();
      },
      Math.min(250, 2 + 4 * this.#cost),
    );
  }

  #look()       {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const began = performance.now();
    try {
      this.#lookAt(this.#clock.now());
    } catch (error) {
      this.#fail(error);
    }
    this.#cost = performance.now() - began;
  }

  #lookAt(now        )       {
    const deadline = this.#startedAt + this.#allowed;
    if (!this.#isSynced) {
      if (now >= deadline) this.#finish('timed-out', now, [], this.#unsynced());
      else this.#lookAgainAt(deadline, now);
      return;
    }
    this.#judgeChanged(now);
    const verdicts = [...this.#verdicts.values()];
    const state =
      this.#controller === undefined ? undefined : (this.#controller.state() ?? notListed);
    this.#waves.observe(state?.kind === 'waiting' ? [] : verdicts);
    const verdict = judgeRollout({
      verdicts,
      controller: state,
      commit: this.#rollout.reconciled?.revision.commit,
      isTurnOf: this.#waves.isTurnOf,
    });
    const isFresh = this.#freshness.isFresh(state, verdict.isReady);
    this.#stability.observe(verdict.isReady && isFresh, verdict.message, verdicts, now);
    this.#observations.observe(this.#stability.since, now);
    const failures = (0,failures_finding/* byCause */.zs)                 ([
      ...verdict.failures,
      ...this.#memory.observe(verdict.findings, now),
      ...this.#unstable(now),
    ]);
    this.#decide(verdict, failures, now, deadline);
  }

  #decide(
    verdict                ,
    failures                            ,
    now        ,
    deadline        ,
  )       {
    const { since } = this.#stability;
    const { revision } = verdict;
    const stableAt = since === undefined ? undefined : since + this.#rollout.stableMilliseconds;
    const isStable = stableAt !== undefined && stableAt <= now;
    const isRipe = failures.some((failure) => this.#memory.ripeAt(failure) <= now);
    if (isStable && this.#observations.isEnough)
      this.#finish('ready', now, [], verdict.message, revision);
    else if (isRipe) this.#finish('failed', now, failures, verdict.message, revision);
    else if (now >= deadline)
      this.#finish('timed-out', now, failures, this.#waitingFor(verdict, now), revision);
    else {
      const shown = [...this.#verdicts.values()];
      const showAt = this.#table.show(shown, this.#waitingFor(verdict, now), now);
      const moments = failures.map((failure) => this.#memory.ripeAt(failure));
      const dueAt = isStable ? this.#observations.nextAt : stableAt;
      this.#lookAgainAt(Math.min(deadline, dueAt ?? Infinity, showAt, ...moments), now);
    }
  }

  #judgeChanged(now        )       {
    const rules = {
      images: this.#rollout.images,
      restarts: this.#rollout.restarts ?? graces/* defaultRestarts */.q,
      now,
    };
    for (const key of this.#dirty) {
      const workload = this.#byKey.get(key);
      if (workload !== undefined)
        this.#verdicts.set(key, judgeWorkload(workload, this.#watched.view, rules));
    }
    this.#dirty.clear();
  }

  #unstable(now        )                             {
    const { breaks } = this.#stability;
    const last = breaks.at(-1);
    if (last === undefined || breaks.length < mostBreaks) return [];
    return [
      {
        reason: 'Unstable',
        subject: this.#rollout.workloads.map(({ kind, name }) => `${kind} ${name}`).join(', '),
        message: `It was to stay ready; readiness broke ${String(breaks.length)} times, last: ${last.why}`,
        since: now,
      },
    ];
  }

  #waitingFor(verdict                , now        )         {
    const { since } = this.#stability;
    if (since === undefined)
      return verdict.isReady ? 'the watches to show what the API server has' : verdict.message;
    const left = since + this.#rollout.stableMilliseconds - now;
    const last = this.#stability.breaks.at(-1);
    const isLeft = left > 0 || !this.#observations.isEnough;
    const wanted = this.#rollout.stableObservations;
    const seen =
      wanted === undefined
        ? ''
        : `: seen ${String(this.#observations.count)} of ${String(wanted)} times`;
    return `readiness to last${seen}${isLeft && last !== undefined ? `; it broke before: ${last.why}` : ''}`;
  }

  #unsynced()         {
    const why = this.#lastInterruption;
    return `the objects of ${this.#rollout.cluster.address} could not be listed${why === '' ? '' : `: ${why}`}`;
  }

  #lookAgainAt(moment        , now        )       {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#look();
      },
      Math.min(src_time/* longestTimer */.a5, Math.max(1, moment - now)),
    );
  }

  /**
   * What ended the wait, with its cause: a pull that fails is named where the progress deadline has passed because of it,
   * but not what begins to fail elsewhere.
   */
  #decisiveFirst(failures                            , now        )                     {
    const ripe = failures.filter((failure) => this.#memory.ripeAt(failure) <= now);
    const concerned = new Set(ripe.map(({ workload }) => workload));
    const isDecisive = ({ workload }                 )          =>
      concerned.has(undefined) || concerned.has(workload);
    return [...failures.filter(isDecisive), ...failures.filter((one) => !isDecisive(one))];
  }

  #finish(
    kind                    ,
    now        ,
    failures                            ,
    message        ,
    revision         ,
  )       {
    const verdicts = [...this.#verdicts.values()];
    this.#table.show(verdicts, message, now, true);
    this.#end({
      kind,
      verdicts,
      failures: this.#decisiveFirst(failures, now),
      message,
      revision,
      firstReadyAt: this.#stability.since ?? now,
      startedAt: this.#startedAt,
      endedAt: now,
      allowedMilliseconds: this.#allowed,
      stability: this.#stability,
    });
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/kubernetes/await-kubernetes-ready.js



                                                     



                                                                               



/**
 * Waits until the workloads run the release: by watches, never by asking again. It ends well when the revision that we
 * wrote (or a later one that holds ours) was applied, every workload is ready in its newest generation, each container
 * that counts reports one of the release's digests, and all of that has lasted.
 * @param rollout what is awaited
 * @param context signal, deadline, progress
 * @returns the proof
 * @throws ROLLOUT_FAILED as soon as waiting longer cannot help, ROLLOUT_TIMED_OUT at the deadline, ROLLOUT_IMAGE_UNKNOWN
 *   where all is ready but not known to be the release, ROLLOUT_NOTHING_AWAITED; what the cluster's watches throw; the
 *   signal's reason
 */
async function awaitKubernetesReady(
  rollout                   ,
  context              ,
)                                   {
  if (rollout.workloads.length === 0)
    throw (0,error_codes/* rolloutError */.I)('ROLLOUT_NOTHING_AWAITED', {
      message: 'Expected at least one workload that runs the release; none is named.',
      remedy: 'Name the workloads of the environment in its target.',
    });
  const progress = context.progress ?? src_progress/* silentProgress */.R;
  progress.phase(`Waiting for ${expectation(rollout)}`);
  const wait = new RolloutWait(rollout, context);
  const end = await wait.end();
  if (end.kind === 'ready')
    return readyEvidence(end.verdicts, {
      cluster: rollout.cluster,
      revision: end.revision,
      firstReadyAt: end.firstReadyAt,
      startedAt: end.startedAt,
      now: end.endedAt,
    });
  const secrets = [...(rollout.secrets ?? []), ...(context.secrets ?? [])];
  const diagnosis = await diagnose(end, {
    cluster: rollout.cluster,
    signal: context.signal,
    secrets,
    ...wait.background(),
  });
  const report = reportLines(end, diagnosis).map((line) => (0,excerpt/* withoutSecrets */.c)(line, secrets));
  for (const line of report) progress.detail(line);
  throw rolloutFailed({ rollout, end, diagnosis, report, secrets });
}


/***/ }),

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

/***/ 85936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tj: () => (/* binding */ readImageText),
/* harmony export */   Ym: () => (/* binding */ podImages),
/* harmony export */   pH: () => (/* binding */ imageSentence),
/* harmony export */   wT: () => (/* binding */ templateMatch),
/* harmony export */   z3: () => (/* binding */ askedImages)
/* harmony export */ });
/* unused harmony exports reportedDigest, imageVerdict, askedMatch */
/* harmony import */ var _waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49153);
                                               

                                                                     

/** An image's text, taken apart; parts that are not there are undefined. */
                            
                              
                                   
                                      
 

/** What is known of the image that a container runs. */
                          
                                                             
          
                                         
           
                                                              
             
                                                            
                 

/** A container that is to run an image of the release. */
                                 
                             
                                
                                
                         
                                                        
                            
                                      
                                      
                                 
 

const digestPattern = /^sha(?:256:[0-9a-f]{64}|384:[0-9a-f]{96}|512:[0-9a-f]{128})$/;

/**
 * @param text `repo`, `repo:tag`, `repo@sha256:…`, `repo:tag@sha256:…`
 * @returns its parts; the repository with the host that a runtime takes where none is written
 */
function readImageText(text        )            {
  const at = text.indexOf('@');
  const name = at < 0 ? text : text.slice(0, at);
  const colon = name.lastIndexOf(':');
  // A colon before the last slash belongs to the host's port.
  const hasTag = colon > name.lastIndexOf('/');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  return {
    repository: withHost(hasTag ? name.slice(0, colon) : name),
    tag: hasTag ? name.slice(colon + 1) : undefined,
    digest: digest !== undefined && digestPattern.test(digest) ? digest : undefined,
  };
}

/** `nginx` is `docker.io/library/nginx` (distribution/reference, "familiar names"). */
function withHost(repository        )         {
  const slash = repository.indexOf('/');
  if (slash < 0) return `docker.io/library/${repository}`;
  const first = repository.slice(0, slash);
  if (first === 'index.docker.io') return `docker.io${repository.slice(slash)}`;
  return /[.:]/.test(first) || first === 'localhost' ? repository : `docker.io/${repository}`;
}

/**
 * @param reported a container status's `imageID`: `docker-pullable://repo@sha256:…`, `docker://sha256:…`,
 *   `repo@sha256:…`, `sha256:…`
 * @returns the digest in it, undefined where there is none
 */
function reportedDigest(reported        )                     {
  const rest = reported.slice(reported.lastIndexOf('@') + 1).replace(/^[a-z][a-z-]*:\/\//, '');
  return digestPattern.test(rest) ? rest : undefined;
}

/** @returns what a runtime's report says of an expected image */
function imageVerdict(reported        , image               )               {
  if (reported === '') return 'not-yet';
  const digest = reportedDigest(reported);
  if (digest === undefined) return 'unreadable';
  return image.reportedAs.has(digest) ? 'ours' : 'other';
}

/** What a pod's specification asks of one container. */
                             
                             
                                
                         
 

const containersIn = (specification                       )                       => [
  ...(0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(specification, 'initContainers'),
  ...(0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(specification, 'containers'),
];

/**
 * Finds the containers that are to run the release: those that the policy names, else those whose image is of a
 * repository or has a digest of the release.
 * @param specification a pod's, or a template's
 */
function askedImages(
  specification            ,
  workload                  ,
  images                          ,
)                        {
  return containersIn(specification).flatMap((entry) => {
    const container = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'name') ?? '';
    const asked = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'image') ?? '';
    const image =
      workload.containers.size > 0
        ? images.find(({ name }) => name === workload.containers.get(container))
        : images.find((one) => isOf(asked, one));
    return image === undefined ? [] : [{ container, image, asked }];
  });
}

function isOf(asked        , image               )          {
  const { repository, digest } = readImageText(asked);
  return (
    (digest !== undefined && image.reportedAs.has(digest)) ||
    repository === withHost(image.repository)
  );
}

/** What a template asks for, beside what the release is. */
                           
                                                               
          
                                         
           
                                                                                                
             

/** @returns whether a container's `image:` names the release */
function askedMatch({ asked, image }            )                {
  const { repository, tag, digest } = readImageText(asked);
  if (digest !== undefined) return image.reportedAs.has(digest) ? 'ours' : 'other';
  return repository === withHost(image.repository) && tag === image.tag ? 'ours' : 'unsure';
}

/** @returns the weakest of what a template's containers say; without any, nothing is known */
function templateMatch(asked                       )                {
  const all = asked.map(askedMatch);
  if (all.includes('other')) return 'other';
  return all.length > 0 && all.every((one) => one === 'ours') ? 'ours' : 'unsure';
}

/** @returns the pod's containers that are to run the release, and what each of them runs */
function podImages(
  pod                  ,
  workload                  ,
  images                          ,
)                            {
  const statuses = [
    ...(0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod.status, 'initContainerStatuses'),
    ...(0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(pod.status, 'containerStatuses'),
  ];
  return askedImages(pod.spec, workload, images).map((asked) => {
    const status = statuses.find((one) => (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(one, 'name') === asked.container);
    const reported = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(status, 'imageID') ?? '';
    return {
      ...asked,
      reported,
      digest: reportedDigest(reported),
      verdict: imageVerdict(reported, asked.image),
    };
  });
}

/** @returns what was asked and what runs, of one container */
function imageSentence({ image, asked, reported, verdict }                )         {
  const expected = `expected ${image.name} ${image.digest}`;
  switch (verdict) {
    case 'ours':
      return `it runs ${image.name} ${image.digest}.`;
    case 'other':
      return `${expected}, it asks for ${asked} and runs ${reported}.`;
    case 'not-yet':
      return `${expected}, it asks for ${asked}; its runtime has not said what it runs.`;
    case 'unreadable':
      return `${expected}, it asks for ${asked}; its runtime reports ${JSON.stringify(reported.slice(0, 200))}, which names no digest.`;
  }
}


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

/***/ 62654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emergencyTarget: () => (/* binding */ emergencyTarget),
  resume: () => (/* binding */ resume),
  x: () => (/* binding */ resumeAfterEmergency)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var effect = __webpack_require__(31914);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/error-codes.js
var error_codes = __webpack_require__(9406);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/await-kubernetes-ready.js + 20 modules
var await_kubernetes_ready = __webpack_require__(56203);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/emergency/change-object.js

                                                                    
                                                                               
                                                               

/** What of a cluster is needed to change one of its objects. */
                                                                         

/** So often somebody else may write between our reading and our writing. */
const mostAttempts = 5;

/**
 * Changes an object as it stands: where somebody else writes at the same moment, it is read and judged anew.
 * @param cluster where it is
 * @param reference which object
 * @param judge gives the change (with the resourceVersion that was read); undefined where none is needed
 * @param missing the error where there is no such object
 * @param context signal, and the fence that the write asks
 * @returns whether it was changed
 * @throws what `missing` gives, FENCED_OFF, KUBERNETES_*
 */
async function changeObject(
  cluster                ,
  reference                 ,
  judge                                                      ,
  missing             ,
  { signal, fence }                  ,
)                   {
  for (let attempt = 1; ; attempt += 1) {
    const object = await cluster.read(reference, signal);
    if (object === undefined) throw missing();
    const patch = judge(object);
    if (patch === undefined) return false;
    try {
      await cluster.patch(reference, patch, { signal, fence });
      return true;
    } catch (error) {
      if (attempt >= mostAttempts || !(0,src_error/* isWaybillError */.xS)(error, 'KUBERNETES_CONFLICT')) throw error;
    }
  }
}

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ../../../zod/v4/core/core.js
var core = __webpack_require__(21664);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var src_object = __webpack_require__(49153);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/emergency/reconcilers.js

                                                           

                                                               



const apiVersions = {
  Kustomization: 'kustomize.toolkit.fluxcd.io/v1',
  HelmRelease: 'helm.toolkit.fluxcd.io/v2',
  Application: 'argoproj.io/v1alpha1',
  ApplicationSet: 'argoproj.io/v1alpha1',
}         ;

/** What applies desired state, and would take an emergency back at its next turn. */
                                            
                                          
                             
  

/** @returns the reference of a reconciler */
function reconciler(kind                    , namespace        , name        )             {
  return { apiVersion: apiVersions[kind], kind, namespace, name };
}

/** Who stopped it: the deployment of the emergency. Without it somebody else did, and it is left so. */
const stoppedBy = 'waybill.dev/suspended-by';
/** What it said before. */
const before = 'waybill.dev/suspended-from';
/** More than that is no chain but a circle that was not seen. */
const longestChain = 20;

/**
 * Stops a reconciler and everything that would start it again: a Kustomization that is applied by another one, an
 * Application of an app-of-apps or of an ApplicationSet. The outermost first, since a running parent would undo what is done to its child.
 * @param cluster where they are
 * @param leaf what applies the environment's workloads
 * @param deployment the emergency's id
 * @param context fence and signal
 * @returns what was stopped, outermost first; what was stopped already by somebody else is not in it
 * @throws RECONCILER_MISSING, KUBERNETES_*
 */
async function suspendReconcilers(
  cluster                ,
  leaf            ,
  deployment        ,
  context                  ,
)                                 {
  const chain = await chainOf(cluster, leaf, context.signal);
  const stopped               = [];
  for (const one of chain.toReversed()) {
    if (
      await changeObject(
        cluster,
        one,
        (object) => suspension(object, deployment),
        () => missing(cluster, one),
        context,
      )
    )
      stopped.push(one);
  }
  return stopped;
}

/**
 * Lets everything go on that `suspendReconcilers` stopped for this emergency: the innermost first, so that desired state
 * is applied by the one that owns it.
 * @returns what goes on again
 * @throws RECONCILER_MISSING, KUBERNETES_*
 */
async function resumeReconcilers(
  cluster                ,
  leaf            ,
  deployment        ,
  context                  ,
)                                 {
  const resumed               = [];
  for (const one of await chainOf(cluster, leaf, context.signal)) {
    if (
      await changeObject(
        cluster,
        one,
        (object) => resumption(object, deployment),
        () => missing(cluster, one),
        context,
      )
    )
      resumed.push(one);
  }
  return resumed;
}

/** The reconciler, what applies it, and so on. */
async function chainOf(
  cluster                ,
  leaf            ,
  signal             ,
)                                 {
  const chain               = [];
  const known = new Set        ();
  for (let next                         = leaf; next !== undefined;) {
    const key = `${next.kind} ${next.namespace}/${next.name}`;
    // The outermost one applies itself (`flux bootstrap`).
    if (known.has(key) || chain.length >= longestChain) break;
    known.add(key);
    chain.push(next);
    next = parentOf(await required(cluster, next, signal));
  }
  return chain;
}

/** Who made it, or applies it. */
function parentOf(object                  )                         {
  const isOfArgoCd = object.kind === 'Application' || object.kind === 'ApplicationSet';
  const byArgoCd = isOfArgoCd ? (generatorOf(object) ?? applicationOf(object)) : undefined;
  return byArgoCd ?? kustomizationOf(object);
}

/** As Flux labels what it applies. */
function kustomizationOf(object                  )                         {
  const name = labelOf(object, 'kustomize.toolkit.fluxcd.io/name');
  const namespace = labelOf(object, 'kustomize.toolkit.fluxcd.io/namespace');
  return name === undefined || namespace === undefined
    ? undefined
    : reconciler('Kustomization', namespace, name);
}

/** The ApplicationSet that generated an Application. */
function generatorOf(object                  )                         {
  const owner = (0,src_object/* listAt */.gT)(object.metadata, 'ownerReferences').find(
    (one) => (0,src_object/* textAt */.$6)(one, 'kind') === 'ApplicationSet',
  );
  const name = (0,src_object/* textAt */.$6)(owner, 'name');
  return name === undefined
    ? undefined
    : reconciler('ApplicationSet', object.namespace ?? 'argocd', name);
}

/** As Argo CD annotates what it applies (its documentation, "Resource Tracking"). */
function applicationOf(object                  )                         {
  const tracked = (0,src_object/* textAt */.$6)(object.metadata, 'annotations', 'argocd.argoproj.io/tracking-id');
  const owner = tracked?.split(':')[0] ?? labelOf(object, 'argocd.argoproj.io/instance');
  if (owner === undefined || owner === '') return undefined;
  // An Application outside of Argo CD's own namespace is written NAMESPACE_NAME.
  const [first = '', second] = owner.split('_');
  return second === undefined
    ? reconciler('Application', object.namespace ?? 'argocd', first)
    : reconciler('Application', first, second);
}

function labelOf(object                  , name        )                     {
  return (0,src_object/* textAt */.$6)(object.metadata, 'labels', name);
}

async function required(
  cluster                ,
  one            ,
  signal             ,
)                            {
  const object = await cluster.read(one, signal);
  if (object === undefined) throw missing(cluster, one);
  return object;
}

function missing(cluster                , { kind, namespace, name }            )        {
  return (0,error_codes/* rolloutError */.I)('RECONCILER_MISSING', {
    message: `Expected ${kind} ${namespace}/${name} in ${cluster.address}; there is none.`,
    remedy: 'Correct `target.controller` of the environment in the policy.',
    facts: { kind, namespace, name },
  });
}

/** An ApplicationSet that changes nothing that it made (its documentation, "Controlling Resource Modification"). */
const withoutUpdates = ['create-only', 'create-delete'];

function suspension(object                  , deployment        )                         {
  if (object.kind === 'Application') {
    const automated = (0,src_object/* objectAt */.lJ)(object.spec, 'syncPolicy', 'automated');
    if (automated === undefined) return undefined;
    return marked(object, deployment, JSON.stringify(automated), {
      syncPolicy: { automated: null },
    });
  }
  if (object.kind === 'ApplicationSet') {
    const policy = (0,src_object/* textAt */.$6)(object.spec, 'syncPolicy', 'applicationsSync') ?? '';
    if (withoutUpdates.includes(policy)) return undefined;
    return marked(object, deployment, policy, { syncPolicy: { applicationsSync: 'create-only' } });
  }
  if ((0,src_object/* valueIn */.xm)(object.spec, 'suspend') === true) return undefined;
  return marked(object, deployment, 'false', { suspend: true });
}

function marked(
  object                  ,
  deployment        ,
  formerly        ,
  spec            ,
)             {
  return {
    metadata: {
      ...version(object),
      annotations: { [stoppedBy]: deployment, [before]: formerly },
    },
    spec,
  };
}

function resumption(object                  , deployment        )                         {
  const mark = (name        )                     => (0,src_object/* textAt */.$6)(object.metadata, 'annotations', name);
  if (mark(stoppedBy) !== deployment) return undefined;
  return {
    metadata: { ...version(object), annotations: { [stoppedBy]: null, [before]: null } },
    spec: resumed(object.kind, mark(before)),
  };
}

function resumed(kind        , mark                    )             {
  if (kind === 'Application') return { syncPolicy: { automated: formerly(mark) } };
  if (kind !== 'ApplicationSet') return { suspend: false };
  // What was not there before is not there afterwards.
  return { syncPolicy: { applicationsSync: mark === undefined || mark === '' ? null : mark } };
}

/** `syncPolicy.automated` as it was written into the mark. */
const automation = schemas/* string */.YjP()
  .transform((text, context)          => {
    try {
      return JSON.parse(text);
    } catch {
      context.issues.push({ code: 'custom', input: text, message: 'expected JSON' });
      return core/* NEVER */.tm;
    }
  })
  .pipe(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()));

/** What stood there; a mark that somebody broke is read as the plainest automation. */
function formerly(text                    )             {
  return automation.safeParse(text).data ?? {};
}

function version(object                  )             {
  const resourceVersion = (0,src_object/* textAt */.$6)(object.metadata, 'resourceVersion');
  return resourceVersion === undefined ? {} : { resourceVersion };
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/kubernetes/image-identity.js
var image_identity = __webpack_require__(85936);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/emergency/running-images.js

                                                   

                                                           
                                                                                 


/** Where to look, and for what. */
                                  
                                                   
                                            
 

/**
 * @param question the cluster and the release's images
 * @param workload a workload of the environment
 * @param signal of the step
 * @returns what each running container of its pods reports, in the release's own digest where it is one of the release's
 * @throws KUBERNETES_*
 */
async function runningIn(
  { cluster, images }                 ,
  workload                  ,
  signal             ,
)                                   {
  const object = await cluster.read(workload, signal);
  const selector = (0,src_object/* objectAt */.lJ)(object?.spec, 'selector', 'matchLabels');
  const labels = Object.entries(selector ?? {});
  if (object === undefined || labels.length === 0) return [];
  const { objects: pods } = await cluster.list(
    {
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: workload.namespace,
      labelSelector: labels.map(([key]) => `${key}=${(0,src_object/* textAt */.$6)(selector, key) ?? ''}`).join(','),
    },
    signal,
  );
  return pods
    .filter((pod) => !(0,src_object/* isDeleting */.p8)(pod) && (0,src_object/* textAt */.$6)(pod.status, 'phase') === 'Running')
    .flatMap((pod) =>
      (0,image_identity/* podImages */.Ym)(pod, workload, images).map(({ container, image, digest, verdict }) => ({
        name: image.name,
        digest: verdict === 'ours' ? image.digest : vocabulary/* digestSchema */.er.safeParse(digest).data,
        subject: `Pod ${workload.namespace}/${pod.name}, container ${container}`,
      })),
    );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/emergency/workload-images.js
                                               

                                                                                 


/** Where a workload's pod template stands in it. */
const templates                                              = {
  CronJob: ['jobTemplate', 'spec', 'template', 'spec'],
  Pod: [],
};
const usualTemplate = ['template', 'spec']         ;

/** @returns keys under `spec` that lead to what a workload's pods are made of */
function templatePath(kind        )                    {
  return templates[kind] ?? usualTemplate;
}

/**
 * @param object a workload
 * @param workload which of its containers run the release
 * @param images what they are to run
 * @returns the change (JSON merge patch) that makes its template ask for these images by digest; undefined where it
 *   does. Everything else in the containers stays as it is: the list is written whole, because a merge patch knows no
 *   other way, and the resourceVersion with it, so that nobody's change in between is lost
 */
function imagesPatch(
  object                  ,
  workload                  ,
  images                          ,
)                         {
  const path = templatePath(object.kind);
  const template = (0,src_object/* objectAt */.lJ)(object.spec, ...path);
  if (template === undefined) return undefined;
  const wanted = new Map(
    (0,image_identity/* askedImages */.z3)(template, workload, images).flatMap(({ container, image, asked }) => {
      const { digest, repository } = (0,image_identity/* readImageText */.Tj)(asked);
      const isRight =
        digest === image.digest && repository === (0,image_identity/* readImageText */.Tj)(image.repository).repository;
      return isRight ? [] : [[container, `${image.repository}@${image.digest}`]         ];
    }),
  );
  if (wanted.size === 0) return undefined;
  const rewritten = Object.fromEntries(
    ['initContainers', 'containers'].flatMap((list) => {
      const entries = (0,src_object/* listAt */.gT)(template, list);
      return entries.length === 0 ? [] : [[list, entries.map((entry) => withImage(entry, wanted))]];
    }),
  );
  const spec = path.reduceRight            ((inner, key) => ({ [key]: inner }), rewritten);
  const resourceVersion = (0,src_object/* textAt */.$6)(object.metadata, 'resourceVersion');
  return {
    spec,
    ...(resourceVersion === undefined ? {} : { metadata: { resourceVersion } }),
  };
}

function withImage(entry           , wanted                             )            {
  const container = (0,src_object/* objectAt */.lJ)(entry);
  const image = wanted.get((0,src_object/* textAt */.$6)(entry, 'name') ?? '');
  return container === undefined || image === undefined ? entry : { ...container, image };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/emergency/kubernetes-emergency.js
                                              
                                                   
                                                              


                                                                                 
                                                                  





/** How long readiness has to last, and how long a reason for failure is borne. */
                     
                    
                                                                     
  

/** A cluster that is changed past desired state. */
                                                    
                            
                                                  
                                                                            
                                            
                                                                       
                                   
                                       
                               
 

/**
 * The emergency at a cluster: whatever would take the change back is stopped first (and what would start it again), then
 * the workloads are told their images by digest, and the rollout is awaited. `resume` lets reconciliation go on once
 * desired state says the same; drift is never left silently.
 * @param emergency the cluster and what is to run there
 * @returns the target; its writes happen inside the effects that the caller names
 */
function kubernetesEmergencyTarget(emergency                  )                  {
  const { cluster, workloads, images, reconciler } = emergency;
  return {
    address: `kubernetes ${cluster.address}`,
    apply: async (_images, context) => {
      if (reconciler !== undefined)
        await suspendReconcilers(cluster, reconciler, context.deployment, context);
      for (const workload of workloads)
        await changeObject(
          cluster,
          workload,
          (object) => imagesPatch(object, workload, images),
          () => kubernetes_emergency_missing(cluster, workload),
          context,
        );
      await (0,await_kubernetes_ready/* awaitKubernetesReady */.M)(
        {
          cluster,
          workloads,
          images,
          timeoutMilliseconds: emergency.timeoutMilliseconds,
          ...patienceOf(emergency),
        },
        {
          signal: context.signal,
          ...(emergency.progress === undefined ? {} : { progress: emergency.progress }),
        },
      );
    },
    running: async (signal) => {
      const found = workloads.map((workload) => runningIn(emergency, workload, signal));
      return (await Promise.all(found)).flat();
    },
    resume: async (context) => {
      if (reconciler !== undefined)
        await resumeReconcilers(cluster, reconciler, context.deployment, context);
    },
  };
}

function patienceOf({
  stableMilliseconds,
  stableObservations,
  graces,
  restarts,
}                  )           {
  return {
    stableMilliseconds,
    ...(stableObservations === undefined ? {} : { stableObservations }),
    ...(graces === undefined ? {} : { graces }),
    ...(restarts === undefined ? {} : { restarts }),
  };
}

function kubernetes_emergency_missing(cluster         , { kind, namespace, name }                  )        {
  return (0,error_codes/* rolloutError */.I)('WORKLOAD_MISSING', {
    message: `Expected ${kind} ${namespace}/${name} in ${cluster.address}; there is none.`,
    remedy: 'Correct `target.workloads` of the environment in the policy.',
    facts: { kind, namespace, name },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(99651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var src_error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ready/expected-rollout.js
var expected_rollout = __webpack_require__(89714);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/emergency/emergency-request.js
var emergency_request = __webpack_require__(59155);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/emergency/cluster-emergency.js
                                                                          

                                                   
                                                        






/**
 * @param context environment and release
 * @returns the environment's cluster, as an emergency changes it
 * @throws EMERGENCY_TARGET_UNSUPPORTED where this code cannot change the target, CLUSTER_UNDECLARED, KUBERNETES_*
 */
async function emergencyTarget(context                   )                           {
  const { connections, environment } = context;
  const { target } = environment;
  if (target.kind !== 'kubernetes') {
    throw (0,src_error_codes/* stageError */.vH)('EMERGENCY_TARGET_UNSUPPORTED', {
      message: `Expected ${environment.name} to run in a cluster that this code can change; its target is of kind ${target.kind}.`,
      remedy: `Change the target by hand, and write it down: \`waybill emergency record ${environment.name}\`.`,
      facts: { environment: environment.name, target: target.kind },
    });
  }
  const [cluster, images] = await Promise.all([connections.cluster(), (0,expected_rollout/* expectedImages */.$O)(context)]);
  return clusterTarget(context, target, { cluster, images });
}

function clusterTarget(
  { connections: { settings } }                   ,
  target                  ,
  known                                                                             ,
)                  {
  return kubernetesEmergencyTarget({
    ...known,
    workloads: (0,expected_rollout/* expectedWorkloads */.fL)(target),
    timeoutMilliseconds: target.timeoutMilliseconds,
    ...(0,expected_rollout/* patienceOf */.Hw)(target),
    progress: settings.progress,
    ...(target.controller === undefined ? {} : { reconciler: reconcilerOf(target.controller) }),
  });
}

function reconcilerOf(controller                  )             {
  return controller.kind === 'flux'
    ? reconciler(controller.applies.kind, controller.namespace, controller.applies.name)
    : reconciler('Application', controller.namespace, controller.application);
}

/**
 * A deployment that wrote desired state ends what an emergency stopped: reconciliation goes on, and what was patched
 * past it gives way to what is written.
 * @param context environment and release
 * @param deployment the one that this run holds
 * @param target the cluster's workloads, and what applies desired state there
 * @param cluster the cluster
 * @throws FENCED_OFF, RECONCILER_MISSING, KUBERNETES_*
 */
async function resumeAfterEmergency(
  context                   ,
  deployment        ,
  target                  ,
  cluster         ,
)                {
  const open = await (0,emergency_request/* openEmergency */.wM)(context.ledger, context.environment.name);
  if (open === undefined || target.controller === undefined) return;
  const { fence } = await (0,deployment_context/* heldDeployment */.T)(context, deployment);
  await resume(context, clusterTarget(context, target, { cluster, images: [] }), open.id, fence);
}

/**
 * @param context environment and release
 * @param target the cluster, as an emergency changed it
 * @param emergency the emergency's id
 * @param fence asked before each write
 * @throws FENCED_OFF, RECONCILER_MISSING, KUBERNETES_*
 */
async function resume(
  { connections: { settings } }                   ,
  target                 ,
  emergency        ,
  fence                     ,
)                {
  settings.progress.detail('Reconciliation goes on: desired state says what runs.');
  await (0,effect/* performEffect */.d)('target.emergency', { signal: settings.signal, fence }, async (signal) => {
    await target.resume({ signal, fence, deployment: emergency });
  });
}


/***/ }),

/***/ 89714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ expectedImages),
/* harmony export */   Hw: () => (/* binding */ patienceOf),
/* harmony export */   fL: () => (/* binding */ expectedWorkloads)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _registry_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22408);
/* harmony import */ var _reported_digests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11477);
                                                        

             
                
                   
                    
                                     
                                                                  



/**
 * @param context what the step knows
 * @returns the release's images, each with every digest that a runtime may report for it
 * @throws what the registry answers
 */
async function expectedImages({
  connections: { settings },
  release,
}                                                    )                                    {
  const registry = (0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .registryConnection */ .aL)(settings);
  return await Promise.all(
    release.images.map((image) => (0,_reported_digests_js__WEBPACK_IMPORTED_MODULE_1__/* .reportedDigests */ .b)(image, (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .releaseTag */ .aF)(release.commit), registry)),
  );
}

/** @returns the target's workloads, as a rollout awaits them */
function expectedWorkloads(target                  )                              {
  return target.workloads.map((workload) => ({
    ...workload,
    containers: new Map(Object.entries(workload.containers)),
  }));
}

/** @returns how long readiness has to last there, and how long a reason for failure is borne */
function patienceOf(
  target                  ,
)                                                                                               {
  const { stableMilliseconds, stableObservations, graces, restarts } = target;
  return {
    ...{ stableMilliseconds, restarts },
    ...(stableObservations === undefined ? {} : { stableObservations }),
    ...(graces === undefined ? {} : { graces }),
  };
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
})
