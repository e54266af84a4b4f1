(function (exports, __distFolder) {'use strict';
exports.ids = [7773];
exports.modules = {

/***/ 27597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  batchHealth: () => (/* binding */ batchHealth),
  health: () => (/* binding */ health)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/argocd/argocd.js + 11 modules
var argocd = __webpack_require__(39327);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/judge.js + 5 modules
var judge = __webpack_require__(22664);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var src_object = __webpack_require__(49153);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kubectl/rollout-status.js


/** `kubectl rollout status` either waits on, is done, or gives up with an error. */
const kubectlStatuses = (/* unused pure expression or super */ null && (['done', 'waiting', 'error']))         ;

/** What `kubectl rollout status` says of an object. */
                                
                                                    
                          
                           
 

const done = (message        )                => ({ status: 'done', reason: 'RolledOut', message });
const waiting = (reason        , message        )                => ({
  status: 'waiting',
  reason,
  message,
});
const error = (reason        , message        )                => ({
  status: 'error',
  reason,
  message,
});

/**
 * Judges as `kubectl rollout status` does (its polymorphichelpers/rollout_status.go): counts alone, three kinds.
 * @param object a Kubernetes object
 */
function kubectlStatusOf(object                  )                {
  const { group, kind } = object;
  const older = group === 'extensions';
  if ((group === 'apps' || older) && kind === 'Deployment') return deployment(object);
  if ((group === 'apps' || older) && kind === 'DaemonSet') return daemonSet(object);
  if (group === 'apps' && kind === 'StatefulSet') return statefulSet(object);
  return error(
    'UnknownKind',
    `no status viewer has been implemented for ${group === '' ? kind : `${kind}.${group}`}`,
  );
}

const number = (object                  , name        )         =>
  (0,src_object/* countAt */.$v)(object.status, name) ?? 0;

function isObserved(object                  )          {
  return ((0,src_object/* countAt */.$v)(object.metadata, 'generation') ?? 0) <= number(object, 'observedGeneration');
}

function deployment(object                  )                {
  if (!isObserved(object))
    return waiting('NotObserved', 'Waiting for deployment spec update to be observed...');
  const name = JSON.stringify(object.name);
  const progress = (0,src_object/* conditionsIn */.AV)(object.status).find(({ type }) => type === 'Progressing');
  if (progress?.reason === 'ProgressDeadlineExceeded')
    return error(progress.reason, `deployment ${name} exceeded its progress deadline`);
  const expected = (0,src_object/* countAt */.$v)(object.spec, 'replicas');
  const [updated, replicas, available] = [
    number(object, 'updatedReplicas'),
    number(object, 'replicas'),
    number(object, 'availableReplicas'),
  ];
  const wait = `Waiting for deployment ${name} rollout to finish:`;
  if (expected !== undefined && updated < expected)
    return waiting(
      'TooFewUpdated',
      `${wait} ${String(updated)} out of ${String(expected)} new replicas have been updated...`,
    );
  if (replicas > updated)
    return waiting(
      'OldReplicas',
      `${wait} ${String(replicas - updated)} old replicas are pending termination...`,
    );
  if (available < updated)
    return waiting(
      'TooFewAvailable',
      `${wait} ${String(available)} of ${String(updated)} updated replicas are available...`,
    );
  return done(`deployment ${name} successfully rolled out`);
}

const onlyRolling = error(
  'StrategyUnsupported',
  'rollout status is only available for RollingUpdate strategy type',
);

function daemonSet(object                  )                {
  if ((0,src_object/* textAt */.$6)(object.spec, 'updateStrategy', 'type') !== 'RollingUpdate') return onlyRolling;
  if (!isObserved(object))
    return waiting('NotObserved', 'Waiting for daemon set spec update to be observed...');
  const name = JSON.stringify(object.name);
  const [updated, expected, available] = [
    number(object, 'updatedNumberScheduled'),
    number(object, 'desiredNumberScheduled'),
    number(object, 'numberAvailable'),
  ];
  const wait = `Waiting for daemon set ${name} rollout to finish:`;
  if (updated < expected)
    return waiting(
      'TooFewUpdated',
      `${wait} ${String(updated)} out of ${String(expected)} new pods have been updated...`,
    );
  if (available < expected)
    return waiting(
      'TooFewAvailable',
      `${wait} ${String(available)} of ${String(expected)} updated pods are available...`,
    );
  return done(`daemon set ${name} successfully rolled out`);
}

function statefulSet(object                  )                {
  if ((0,src_object/* textAt */.$6)(object.spec, 'updateStrategy', 'type') !== 'RollingUpdate') return onlyRolling;
  if (number(object, 'observedGeneration') === 0 || !isObserved(object))
    return waiting('NotObserved', 'Waiting for statefulset spec update to be observed...');
  const expected = (0,src_object/* countAt */.$v)(object.spec, 'replicas');
  const missing = (expected ?? 0) - number(object, 'readyReplicas');
  if (expected !== undefined && missing > 0)
    return waiting('TooFewReady', `Waiting for ${String(missing)} pods to be ready...`);
  const updated = number(object, 'updatedReplicas');
  const rolling = object.spec['updateStrategy'];
  if (typeof rolling === 'object' && rolling !== null && 'rollingUpdate' in rolling) {
    const partition = (0,src_object/* countAt */.$v)(rolling, 'rollingUpdate', 'partition');
    if (expected !== undefined && partition !== undefined && updated < expected - partition)
      return waiting(
        'TooFewUpdated',
        `Waiting for partitioned roll out to finish: ${String(updated)} out of ${String(expected - partition)} new pods have been updated...`,
      );
    return done(`partitioned roll out complete: ${String(updated)} new pods have been updated...`);
  }
  const next = (0,src_object/* textAt */.$6)(object.status, 'updateRevision') ?? '';
  const revision = (0,src_object/* textAt */.$6)(object.status, 'currentRevision') ?? '';
  if (next !== revision)
    return waiting(
      'RevisionNotReached',
      `waiting for statefulset rolling update to complete ${String(updated)} pods at revision ${next}...`,
    );
  return done(
    `statefulset rolling update complete ${String(number(object, 'currentReplicas'))} pods at revision ${revision}...`,
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kstatus/kinds.js
                                                

                                            

                                                                      

const current = (message        )          => ({ status: 'Current', reason: '', message });
const inProgress = (reason        , message        )          => ({
  status: 'InProgress',
  reason,
  message,
});
const failure = (reason        , message        )          => ({
  status: 'Failed',
  reason,
  message,
});

/** How long a pod may be unschedulable before that is a failure. */
const scheduleWindow = 15_000;

/** The value of `progressDeadlineSeconds` that stands for "none". */
const noDeadline = 2 ** 31 - 1;

/** One shortage: what there is, what there should be. */
                                                                                         

function shortage(rows                     )                      {
  const row = rows.find(([, , found, expected]) => expected > found);
  if (row === undefined) return undefined;
  const [reason, word, found, expected] = row;
  return inProgress(reason, `${word}: ${String(found)}/${String(expected)}`);
}

function surplus(found        , expected        )                      {
  return found > expected
    ? inProgress('ExtraPods', `Pending termination: ${String(found - expected)}`)
    : undefined;
}

const kinds_number = (object                  , name        )         =>
  (0,src_object/* countAt */.$v)(object.status, name) ?? 0;
const wanted = (object                  )         => (0,src_object/* countAt */.$v)(object.spec, 'replicas') ?? 1;

const kinds_statefulSet       = (object) => {
  if ((0,src_object/* textAt */.$6)(object.spec, 'updateStrategy', 'type') === 'OnDelete')
    return current('StatefulSet is using the ondelete update strategy');
  const expected = wanted(object);
  const replicas = kinds_number(object, 'replicas');
  const updated = kinds_number(object, 'updatedReplicas');
  const early =
    shortage([
      ['LessReplicas', 'Replicas', replicas, expected],
      ['LessReady', 'Ready', kinds_number(object, 'readyReplicas'), expected],
    ]) ?? surplus(replicas, expected);
  if (early !== undefined) return early;
  const partition = (0,src_object/* countAt */.$v)(object.spec, 'updateStrategy', 'rollingUpdate', 'partition');
  if (partition !== undefined && partition !== -1) {
    return (
      shortage([['PartitionRollout', 'updated', updated, expected - partition]]) ??
      current(`Partition rollout complete. updated: ${String(updated)}`)
    );
  }
  const late = shortage([['LessCurrent', 'current', kinds_number(object, 'currentReplicas'), expected]]);
  if (late !== undefined) return late;
  return (0,src_object/* textAt */.$6)(object.status, 'currentRevision') === (0,src_object/* textAt */.$6)(object.status, 'updateRevision')
    ? current(`All replicas scheduled as expected. Replicas: ${String(replicas)}`)
    : inProgress('RevisionMismatch', 'Waiting for updated revision to match current');
};

const kinds_deployment       = (object) => {
  const conditions = (0,src_object/* conditionsIn */.AV)(object.status);
  const late = conditions.find(
    ({ type, reason }) => type === 'Progressing' && reason === 'ProgressDeadlineExceeded',
  );
  if (late !== undefined) return failure(late.reason, 'Progress deadline exceeded');
  const expected = wanted(object);
  const replicas = kinds_number(object, 'replicas');
  const updated = kinds_number(object, 'updatedReplicas');
  const counted =
    shortage([
      ['LessReplicas', 'Replicas', replicas, expected],
      ['LessUpdated', 'Updated', updated, expected],
    ]) ??
    surplus(replicas, expected) ??
    shortage([
      ['LessAvailable', 'Available', kinds_number(object, 'availableReplicas'), updated],
      ['LessReady', 'Ready', kinds_number(object, 'readyReplicas'), expected],
    ]);
  if (counted !== undefined) return counted;
  const deadline = (0,src_object/* countAt */.$v)(object.spec, 'progressDeadlineSeconds') ?? noDeadline;
  const has = (wantedType        , wantedReason         )          =>
    conditions.some(
      ({ type, status, reason }) =>
        type === wantedType &&
        status === 'True' &&
        (wantedReason === undefined || reason === wantedReason),
    );
  // Without a deadline the controller sets no Progressing condition.
  if (deadline !== noDeadline && !has('Progressing', 'NewReplicaSetAvailable'))
    return inProgress('ReplicaSetNotAvailable', 'ReplicaSet not Available');
  if (!has('Available')) return inProgress('DeploymentNotAvailable', 'Deployment not Available');
  return current(`Deployment is available. Replicas: ${String(replicas)}`);
};

const replicaSet       = (object) => {
  if (
    (0,src_object/* conditionsIn */.AV)(object.status).some(
      ({ type, status }) => type === 'ReplicaFailure' && status === 'True',
    )
  )
    return inProgress('ReplicaFailure', 'Replica Failure condition. Check Pods');
  const expected = wanted(object);
  const replicas = kinds_number(object, 'replicas');
  return (
    shortage([
      ['LessLabelled', 'Labelled', kinds_number(object, 'fullyLabeledReplicas'), expected],
      ['LessAvailable', 'Available', kinds_number(object, 'availableReplicas'), expected],
      ['LessReady', 'Ready', kinds_number(object, 'readyReplicas'), expected],
    ]) ??
    surplus(replicas, expected) ??
    current(`ReplicaSet is available. Replicas: ${String(replicas)}`)
  );
};

const kinds_daemonSet       = (object) => {
  if ((0,src_object/* countAt */.$v)(object.metadata, 'generation') === undefined)
    return inProgress('NoGeneration', `${object.kind} metadata.generation not found`);
  if ((0,src_object/* countAt */.$v)(object.status, 'observedGeneration') === undefined)
    return inProgress('NoObservedGeneration', `${object.kind} status.observedGeneration not found`);
  const expected = (0,src_object/* countAt */.$v)(object.status, 'desiredNumberScheduled') ?? -1;
  if (expected === -1)
    return inProgress('NoDesiredNumber', 'Missing .status.desiredNumberScheduled');
  return (
    shortage([
      ['LessCurrent', 'Current', kinds_number(object, 'currentNumberScheduled'), expected],
      ['LessUpdated', 'Updated', kinds_number(object, 'updatedNumberScheduled'), expected],
      ['LessAvailable', 'Available', kinds_number(object, 'numberAvailable'), expected],
      ['LessReady', 'Ready', kinds_number(object, 'numberReady'), expected],
    ]) ?? current(`All replicas scheduled as expected. Replicas: ${String(expected)}`)
  );
};

const claim       = (object) => {
  const phase = (0,src_object/* textAt */.$6)(object.status, 'phase') ?? 'unknown';
  return phase === 'Bound'
    ? current('PVC is Bound')
    : inProgress('NotBound', `PVC is not Bound. phase: ${phase}`);
};

const pod       = (object, { now }) => {
  const conditions = (0,src_object/* conditionsIn */.AV)(object.status);
  const phase = (0,src_object/* textAt */.$6)(object.status, 'phase') ?? '';
  switch (phase) {
    case 'Succeeded':
      return current('Pod has completed successfully');
    case 'Failed':
      return current('Pod has completed, but not successfully');
    case 'Running': {
      if (conditions.some(({ type, status }) => type === 'Ready' && status === 'True'))
        return current('Pod is Ready');
      const looping = crashLooping(object);
      return looping.length > 0
        ? failure('ContainerCrashLooping', `Containers in CrashLoop state: ${looping.join(',')}`)
        : inProgress('PodRunningNotReady', 'Pod is running but is not Ready');
    }
    case 'Pending': {
      const unscheduled = conditions.find(
        ({ type, status }) => type === 'PodScheduled' && status === 'False',
      );
      if (unscheduled?.reason !== 'Unschedulable')
        return inProgress('PodPending', 'Pod is in the Pending phase');
      const created = Date.parse((0,src_object/* textAt */.$6)(object.metadata, 'creationTimestamp') ?? '');
      return now - scheduleWindow < created
        ? inProgress('PodNotScheduled', 'Pod has not been scheduled')
        : failure('PodUnschedulable', 'Pod could not be scheduled');
    }
    case '':
      return inProgress('PodNotObserved', 'Pod phase not available');
    default:
      return { status: 'Unknown', reason: 'UnknownPhase', message: `unknown phase ${phase}` };
  }
};

function crashLooping(object                  )           {
  return (0,src_object/* listAt */.gT)(object.status, 'containerStatuses').flatMap((container) => {
    const name = (0,src_object/* textAt */.$6)(container, 'name');
    return name !== undefined &&
      (0,src_object/* textAt */.$6)(container, 'state', 'waiting', 'reason') === 'CrashLoopBackOff'
      ? [name]
      : [];
  });
}

const job       = (object) => {
  const parallelism = (0,src_object/* countAt */.$v)(object.spec, 'parallelism') ?? 1;
  const completions = (0,src_object/* countAt */.$v)(object.spec, 'completions') ?? parallelism;
  const [succeeded, active, unsuccessful] = ['succeeded', 'active', 'failed'].map((name) =>
    String(kinds_number(object, name)),
  );
  for (const { type, status } of (0,src_object/* conditionsIn */.AV)(object.status)) {
    if (status !== 'True') continue;
    if (type === 'Complete')
      return current(`Job Completed. succeeded: ${String(succeeded)}/${String(completions)}`);
    if (type === 'Failed')
      return failure(
        'JobFailed',
        `Job Failed. failed: ${String(unsuccessful)}/${String(completions)}`,
      );
    if (type === 'Suspended') return current('Job is suspended');
  }
  return ((0,src_object/* textAt */.$6)(object.status, 'startTime') ?? '') === ''
    ? inProgress('JobNotStarted', 'Job not started')
    : current(
        `Job in progress. success:${String(succeeded)}, active: ${String(active)}, failed: ${String(unsuccessful)}`,
      );
};

const service       = (object) =>
  (0,src_object/* textAt */.$6)(object.spec, 'type') === 'LoadBalancer' && ((0,src_object/* textAt */.$6)(object.spec, 'clusterIP') ?? '') === ''
    ? inProgress('NoIPAssigned', 'ClusterIP not set. Service type: LoadBalancer')
    : current('Service is ready');

const definition       = (object) => {
  for (const { type, status, reason, message } of (0,src_object/* conditionsIn */.AV)(object.status)) {
    if (type === 'NamesAccepted' && status === 'False') return failure(reason, message);
    if (type !== 'Established') continue;
    if (status === 'False' && reason !== 'Installing') return failure(reason, message);
    if (status === 'True') return current('CRD is established');
  }
  return inProgress('Installing', 'Install in progress');
};

const always       = () => current('Resource is always ready');
const budget       = () => current('AllowedDisruptions has been computed.');

/** The kinds that kstatus has a rule of its own for, by `group/kind`. */
const kstatusKinds                            = new Map([
  ['/Service', service],
  ['/Pod', pod],
  ['/Secret', always],
  ['/ConfigMap', always],
  ['/PersistentVolumeClaim', claim],
  ['apps/StatefulSet', kinds_statefulSet],
  ['apps/DaemonSet', kinds_daemonSet],
  ['extensions/DaemonSet', kinds_daemonSet],
  ['apps/Deployment', kinds_deployment],
  ['extensions/Deployment', kinds_deployment],
  ['apps/ReplicaSet', replicaSet],
  ['extensions/ReplicaSet', replicaSet],
  ['policy/PodDisruptionBudget', budget],
  ['batch/CronJob', always],
  ['batch/Job', job],
  ['apiextensions.k8s.io/CustomResourceDefinition', definition],
]);

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kstatus/kstatus.js

                                                


/** The words of kstatus, https://github.com/kubernetes-sigs/cli-utils. */
const kstatusStatuses = (/* unused pure expression or super */ null && ([
  'Current',
  'InProgress',
  'Failed',
  'Terminating',
  'NotFound',
  'Unknown',
]))         ;

/** One of them. */
                                                             

/** What kstatus says of an object; `reason` is its Reconciling or Stalled condition's, '' where it has none. */
                          
                                 
                          
                           
 

/**
 * Judges as kstatus does: deletion first, then the generation, then the two standard conditions, then the kind. What it has
 * no rule for is Current: it is made to order applies, not to prove a release.
 * @param object a Kubernetes object
 * @param clock the time, for pods that nobody schedules
 */
function kstatusOf(object                  , clock             )          {
  return generic(object) ?? ofKind(object, clock);
}

function generic(object                  )                      {
  if ((0,src_object/* isDeleting */.p8)(object))
    return { status: 'Terminating', reason: '', message: 'Resource scheduled for deletion' };
  const generation = (0,src_object/* countAt */.$v)(object.metadata, 'generation');
  const observed = (0,src_object/* countAt */.$v)(object.status, 'observedGeneration');
  if (generation !== undefined && observed !== undefined && observed !== generation) {
    return {
      status: 'InProgress',
      reason: 'LatestGenerationNotObserved',
      message: `${object.kind} generation is ${String(generation)}, but latest observed generation is ${String(observed)}`,
    };
  }
  // The first of the two in the list's order decides, as there.
  const standard = (0,src_object/* conditionsIn */.AV)(object.status).find(
    ({ type, status }) => status === 'True' && (type === 'Reconciling' || type === 'Stalled'),
  );
  return standard === undefined ? undefined : ofStandard(standard);
}

function ofStandard({ type, reason, message }           )          {
  return { status: type === 'Stalled' ? 'Failed' : 'InProgress', reason, message };
}

function ofKind(object                  , clock             )          {
  const rule = kstatusKinds.get(`${object.group}/${object.kind}`);
  return rule?.(object, clock) ?? { status: 'Current', reason: '', message: 'Resource is current' };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/rules.js





                                               
                                                                   

/** By whose rules an object is judged: ours, or those of a tool that people know. */
const healthRules = ['waybill', 'kstatus', 'argocd', 'kubectl']         ;

/** One of them. */
                                                       

/** An object's health in the words of the rules that were asked. */
                               
                                                                                                       
                                 
                          
                           
 

/** The answers that mean "all is well", in each set of words. */
const goodWords                                        = {
  waybill: 'ready',
  kstatus: 'Current',
  argocd: 'Healthy',
  kubectl: 'done',
};

/**
 * @param object a Kubernetes object
 * @param rules by whose rules
 * @param clock the time
 */
function healthBy(
  object                  ,
  rules             ,
  clock             ,
)               {
  switch (rules) {
    case 'waybill':
      return (0,judge/* judgeHealth */.u)(object, clock);
    case 'kstatus':
      return kstatusOf(object, clock);
    case 'kubectl':
      return kubectlStatusOf(object);
    case 'argocd': {
      const verdict = (0,argocd/* argocdOf */.E0)(object);
      return verdict === undefined
        ? {
            status: null,
            reason: 'NoCheck',
            message: `Argo CD has no health check for ${object.apiVersion} ${object.kind}.`,
          }
        : { status: verdict.status, reason: '', message: verdict.message };
    }
    default:
      return (0,src_error/* exhausted */.uW)(rules, 'the rules');
  }
}

/** @returns whether an answer of these rules means that all is well */
function isGood(rules             , answer              )          {
  return answer.status === goodWords[rules];
}

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/desired-state/words.js
var words = __webpack_require__(87840);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/health/bounded-lines.js


/** A line, or that it was longer than is read. */
                                                                                 

/**
 * Splits a stream into lines of a bounded length: a line that is longer is dropped and said to be, the next one is read all the
 * same, so that a line out stands for each line in.
 * @param stream the bytes
 * @param limit the most characters of a line
 */
async function* boundedLines(
  stream                                    ,
  limit        ,
)                              {
  const decoder = new external_node_string_decoder_.StringDecoder('utf8');
  let parts           = [];
  let length = 0;
  const take = (text        )       => {
    length += text.length;
    if (length <= limit) parts.push(text);
    else parts = [];
  };
  const line = ()              => {
    const ended              =
      length > limit ? { tooLong: true } : { text: parts.join('').replace(/\r$/, '') };
    parts = [];
    length = 0;
    return ended;
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk));
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      take(text.slice(start, end));
      yield line();
      start = end + 1;
    }
    take(text.slice(start));
  }
  take(decoder.end());
  if (length > 0) yield line();
}

// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(79171);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/error-codes.js
var error_codes = __webpack_require__(5817);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/health/manifest-objects.js
                                               





/** The most that is read of one file, of one line of `--batch`, and of objects in one file. */
const manifestLimits = {
  bytes: 256 * 1024 * 1024,
  lineBytes: 32 * 1024 * 1024,
  objects: 100_000,
}         ;

const json                       = schemas/* json */.Pq9();

/**
 * Reads the objects of a file: JSON, a line of JSON each, or YAML of several documents; a List is its items.
 * @param text the file
 * @param name what the message calls it
 * @returns the objects in their order
 * @throws HEALTH_INPUT_UNUSABLE where the text cannot be read, or holds no object
 * @throws HEALTH_OBJECT_INVALID where something in it is no Kubernetes object
 */
function objectsOf(text        , name        )                              {
  const values = documentsOf(text.startsWith('\uFEFF') ? text.slice(1) : text, name);
  const objects                     = [];
  for (const value of values) collect(value, objects, name);
  if (objects.length === 0)
    throw unusable(name, 'expected at least one object, found none', 'Give a file with an object.');
  return objects;
}

function collect(value           , into                    , name        )       {
  const object = (0,src_object/* readObject */.Ag)(value);
  const items = object.whole['items'];
  if (!object.kind.endsWith('List') || !isList(items)) {
    into.push(object);
    if (into.length > manifestLimits.objects)
      throw unusable(
        name,
        `expected at most ${String(manifestLimits.objects)} objects, found more`,
        'Split the file, or use --batch.',
      );
    return;
  }
  // kubectl leaves apiVersion and kind of a typed list's items out.
  const kind = object.kind.slice(0, -'List'.length);
  const of = kind === '' ? {} : { apiVersion: object.apiVersion, kind };
  for (const item of items) {
    const whole = typeof item === 'object' && item !== null && !isList(item) ? item : undefined;
    collect(whole === undefined ? item : { ...of, ...whole }, into, name);
  }
}

function documentsOf(text        , name        )                       {
  const first = text.trimStart().slice(0, 1);
  if (first === '{' || first === '[') {
    const values = jsonOf(text) ?? linesOfJson(text);
    if (values !== undefined) return values;
  }
  return yamlOf(text, name);
}

function jsonOf(text        )                                   {
  try {
    const value = json.parse(JSON.parse(text));
    return isList(value) ? value : [value];
  } catch {
    return undefined;
  }
}

function linesOfJson(text        )                                   {
  const values              = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [value, ...more] = jsonOf(line) ?? [];
    if (value === undefined || more.length > 0) return undefined;
    values.push(value);
  }
  return values;
}

function yamlOf(text        , name        )                       {
  let documents                     ;
  try {
    const found = (0,dist/* parseAllDocuments */.hR)(text, { merge: true });
    documents = Array.isArray(found) ? found : [];
  } catch {
    throw unusable(name, 'is nested too deeply', 'Give a file with Kubernetes objects.');
  }
  return documents.flatMap((document) => {
    const [problem] = document.errors;
    if (problem !== undefined)
      throw unusable(name, `is no YAML: ${problem.message.split('\n')[0] ?? ''}`, 'Mend the file.');
    let value         ;
    try {
      value = document.toJS({ maxAliasCount: 100 });
    } catch {
      throw unusable(name, 'repeats itself by aliases too often', 'Write the aliases out.');
    }
    if (value === null || value === undefined) return [];
    const parsed = json.safeParse(plain(value));
    if (!parsed.success)
      throw unusable(name, 'holds what JSON cannot hold', 'Use keys and values that JSON has.');
    return [parsed.data];
  });
}

/** YAML has dates and the like where a Kubernetes object has texts. */
function plain(value         )          {
  return JSON.parse(JSON.stringify(value));
}

function isList(value                       )                                {
  return Array.isArray(value);
}

/** @returns the error for an input that cannot be used */
function unusable(name        , problem        , remedy        )        {
  return (0,error_codes/* cliError */.h)('HEALTH_INPUT_UNUSABLE', {
    message: `${name}: ${problem}.`,
    remedy,
    facts: { input: name },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/health.js




                                                   




const health_name = 'health';

/** The exit codes that scripts rely on. */
const exitCodes = { healthy: 0, unhealthy: 1, unusable: 2 }         ;

/** `waybill health`: whether Kubernetes objects are ready, and why not. */
const health          = {
  name: health_name,
  about: 'Whether Kubernetes objects are ready, and why not.',
  positionals: ['[FILE]'],
  options: {
    rules: {
      about: 'By whose rules: waybill (the default), kstatus, argocd or kubectl.',
      value: 'RULES',
    },
    format: { about: 'text (the default) or json, a line for each object.', value: 'FORMAT' },
    batch: {
      about: 'Read objects from stdin, a line of JSON each; answer a line of JSON for each.',
    },
  },
  details: [
    'FILE is YAML or JSON as `kubectl get -o yaml` prints it: one object, several documents, or a List; - reads stdin. No cluster is asked.',
    'waybill is strict: ready, progressing, failed, suspended or unknown. Only what is of this generation, not about to go and understood is ready; a kind or a value that it does not know is unknown. kstatus answers Current, InProgress, Failed, Terminating, NotFound or Unknown; argocd Healthy, Progressing, Degraded, Suspended, Missing or Unknown, null for a kind without a check; kubectl done, waiting or error, as `kubectl rollout status` does.',
    'Exit code 0: all are ready (Current, Healthy, done); 1: some are not; 2: the input cannot be used. --batch answers one line of JSON for each line, in order, a line that cannot be judged by {"error":{"code","message"}}, and ends with 0.',
  ],
  examples: [
    `waybill ${health_name} deployments.yaml`,
    `waybill ${health_name} - --rules argocd --format json < objects.yaml`,
    `waybill ${health_name} --batch --rules kstatus < objects.jsonl`,
  ],
  run: async (call) => {
    const rules = rulesOf(call);
    const [file] = call.positionals;
    if (call.given('batch')) {
      if (file !== undefined && file !== '-') throw (0,words/* usage */.CI)(health_name, '--batch reads stdin, not a file');
      return await answerBatch(call, rules);
    }
    if (file === undefined) throw (0,words/* usage */.CI)(health_name, 'expected FILE, - or --batch');
    return await answerFile(file, rules, formatOf(call));
  },
};

function rulesOf(call      )              {
  const word = call.text('rules') ?? 'waybill';
  const rules = healthRules.find((known) => known === word);
  if (rules === undefined)
    throw (0,words/* usage */.CI)(health_name, `--rules: expected ${healthRules.join(', ')}, found ${word}`);
  return rules;
}

function formatOf(call      )                  {
  const format = call.text('format') ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw (0,words/* usage */.CI)(health_name, `--format: expected text or json, found ${format}`);
  return format;
}

async function answerFile(
  file        ,
  rules             ,
  format                 ,
)                  {
  let objects                             ;
  try {
    objects = objectsOf(await contentOf(file), file === '-' ? 'stdin' : file);
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
    if (format === 'json') process.stdout.write(`${JSON.stringify(errorOf(error))}\n`);
    process.stderr.write(`${error.message}\n  → ${error.remedy}\n  [${error.code}]\n`);
    return exitCodes.unusable;
  }
  const clock = { now: Date.now() };
  let bad = 0;
  for (const object of objects) {
    const answer = healthBy(object, rules, clock);
    if (!isGood(rules, answer)) bad += 1;
    process.stdout.write(format === 'json' ? lineOf(object, answer) : textOf(object, answer));
  }
  return bad === 0 ? exitCodes.healthy : exitCodes.unhealthy;
}

async function contentOf(file        )                  {
  const shown = file === '-' ? 'stdin' : file;
  const chunks           = [];
  let bytes = 0;
  try {
    for await (const chunk of file === '-' ? process.stdin : (0,external_node_fs_.createReadStream)(file)) {
      const piece = Buffer.from(chunkSchema.parse(chunk));
      bytes += piece.byteLength;
      if (bytes > manifestLimits.bytes)
        throw unusable(
          shown,
          `expected at most ${String(manifestLimits.bytes)} bytes, found more`,
          'Split it, or use --batch.',
        );
      chunks.push(piece);
    }
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error)) throw error;
    throw unusable(shown, `cannot be read (${(0,src_error/* messageOf */.bD)(error)})`, 'Name a file that is there.');
  }
  return Buffer.concat(chunks).toString('utf8');
}

const chunkSchema = schemas/* union */.KCZ([schemas/* instanceof */.Nlp(Uint8Array), schemas/* string */.YjP()]);

async function answerBatch(call      , rules             )                  {
  const lines = boundedLines(process.stdin, manifestLimits.lineBytes);
  for await (const answer of batchHealth(lines, rules, { now: Date.now() })) {
    call.signal.throwIfAborted();
    if (!process.stdout.write(answer)) await new Promise((go) => process.stdout.once('drain', go));
  }
  return exitCodes.healthy;
}

/**
 * Judges objects in their order; a line that cannot be judged is answered as well. Empty lines are passed over.
 * @param lines a Kubernetes object as JSON each
 * @param rules by whose rules
 * @param clock the time
 * @returns a line of JSON for each
 */
async function* batchHealth(
  lines                                                    ,
  rules             ,
  clock                          ,
)                         {
  for await (const line of lines) {
    if ('tooLong' in line) {
      const problem = `expected at most ${String(manifestLimits.lineBytes)} characters, found more`;
      yield `${JSON.stringify(errorOf(unusable('a line', problem, 'Use a smaller object.')))}\n`;
    } else if (line.text.trim() !== '') {
      yield `${JSON.stringify(answerOf(line.text, rules, clock))}\n`;
    }
  }
}

const health_json = schemas/* json */.Pq9();

function answerOf(text        , rules             , clock                          )         {
  try {
    const { status, reason, message } = healthBy(
      (0,src_object/* readObject */.Ag)(health_json.parse(parsed(text))),
      rules,
      clock,
    );
    return { status, reason, message };
  } catch (error) {
    return errorOf(error);
  }
}

function parsed(text        )          {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unusable('a line', `is no JSON (${(0,src_error/* messageOf */.bD)(error)})`, 'Give one object a line.');
  }
}

function errorOf(error         )                                               {
  const code = (0,src_error/* isWaybillError */.xS)(error) ? error.code : 'INTERNAL';
  return { error: { code, message: (0,src_error/* messageOf */.bD)(error) } };
}

function lineOf(object                  , { status, reason, message }              )         {
  const { apiVersion, kind, namespace, name: title } = object;
  return `${JSON.stringify({ apiVersion, kind, namespace, name: title, status, reason, message })}\n`;
}

function textOf(object                  , { status, reason, message }              )         {
  const place = object.namespace === undefined ? '' : ` in ${object.namespace}`;
  const why = [reason, message].filter((part) => part !== '').join(': ');
  // What a cluster says must not steer a terminal.
  return `${`${(status ?? 'none').padEnd(12)} ${object.kind} ${object.name}${place}${why === '' ? '' : `  ${why}`}`.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')}\n`;
}


/***/ }),

/***/ 87840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   Xc: () => (/* binding */ parseFormat),
/* harmony export */   cY: () => (/* binding */ parseValueWords),
/* harmony export */   uH: () => (/* binding */ parseImageWords)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37558);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53396);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);



/** An image as a command line says it. */
                             
                                       
                        
                              
                        
                           
 

/** A value as a command line says it. */
                             
                            
                         
 

const imageForm = 'NAME=REPO:TAG@DIGEST';

/**
 * Takes `NAME=REPO:TAG@DIGEST` apart; tag or digest may be left out. An image has no `=`, a name may have one
 * (`container=web`): the last one divides.
 * @param text one value of `--image`
 * @param command the command, for the message
 * @throws CLI_USAGE
 */
function parseImageWords(text        , command        )             {
  const divide = text.lastIndexOf('=');
  const [name, image] = [text.slice(0, Math.max(0, divide)), text.slice(divide + 1)];
  if (divide < 0) throw usage(command, `--image ${shown(text)} has no "="; expected ${imageForm}`);
  if (name === '' || image === '')
    throw usage(
      command,
      `--image ${shown(text)} has nothing ${name === '' ? 'before' : 'behind'} its "="; expected ${imageForm}`,
    );
  const [whole, ...digests] = image.split('@');
  const [digest] = digests;
  if (whole === undefined || whole === '' || digest === '' || digests.length > 1)
    throw usage(command, `--image ${shown(text)} is not ${imageForm}`);
  // A colon before the last slash belongs to the registry's port.
  const colon = whole.lastIndexOf(':');
  const tag = colon > whole.lastIndexOf('/') ? whole.slice(colon + 1) : undefined;
  if (tag === '') throw usage(command, `--image ${shown(text)} has an empty tag`);
  if (tag === undefined && digest === undefined)
    throw usage(
      command,
      `--image ${shown(text)} has neither tag nor digest; one of them is enough`,
    );
  return {
    name,
    repository: tag === undefined ? whole : whole.slice(0, colon),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/**
 * Takes `PATH=TEXT` apart. The text may hold anything; a path may hold a `=` in brackets (`[name=web]`) or in quotes.
 * @param text one value of `--value`
 * @param command the command, for the message
 * @throws CLI_USAGE
 */
function parseValueWords(text        , command        )             {
  const match = /^((?:\["(?:[^"\\]|\\.)*"\]|\[(?!")[^\]]*\]|[^=[])+)=(.*)$/s.exec(text);
  const [, selector, value] = match ?? [];
  if (selector === undefined || value === undefined)
    throw usage(command, `--value ${shown(text)} is not PATH=TEXT`);
  return { selector, value };
}

/**
 * @param text the value of `--format`
 * @param command the command, for the message
 * @throws CLI_USAGE with the formats that there are
 */
function parseFormat(text        , command        )                     {
  const format = _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateFormats */ .sE.find((known) => known === text);
  if (format !== undefined) return format;
  const hint = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(text, _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateFormats */ .sE);
  throw usage(command, `there is no format ${shown(text)}${hint}`);
}

/**
 * @param command the command
 * @param problem what does not fit
 * @returns the error for words that do not fit
 */
function usage(command        , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .cliError */ .h)('CLI_USAGE', {
    message: `waybill ${command}: ${problem}.`,
    remedy: `See \`waybill ${command} --help\`.`,
    facts: { command },
  });
}

function shown(text        )         {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}


/***/ }),

/***/ 37558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ desiredStateFileSchema),
/* harmony export */   eb: () => (/* binding */ expandValue),
/* harmony export */   sE: () => (/* binding */ desiredStateFormats)
/* harmony export */ });
/* unused harmony export valuePlaceholders */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);



/** The formats of desired-state files; `desired-state` has an editor for each. */
const desiredStateFormats = [
  'kustomization',
  'kubernetes',
  'helm-values',
  'flux',
  'argocd',
  'setters',
  'yaml',
  'dotenv',
]         ;
                                                                      

/** What the text of a value may ask for, in braces: `{commit}`. */
const valuePlaceholders = ['application', 'commit', 'short-commit', 'tag']         ;
                                                                  

const selector = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(512);

/** One file of an environment's desired state. */
const desiredStateFileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('The file in the ops repository.'),
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(desiredStateFormats).describe('What kind of file it is.'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('The image of the release.'), selector)
      .default({})
      .describe(
        'Image of the release → what the file calls it: the variable (dotenv), the `name` of the entry (kustomization), the repository or `container=NAME` (kubernetes), the dot path to the map or text (helm-values, flux, argocd, yaml), `namespace:policy` (setters).',
      ),
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(selector, zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000))
      .default({})
      .describe(
        'Other values that change with the release, in the same commit: the variable (dotenv) or the dot path → the text, which may hold `{application}`, `{commit}`, `{short-commit}` (its first twelve digits) and `{tag}` of the release.',
      ),
  })
  .check((context) => {
    const { images, values } = context.value;
    if (Object.keys(images).length + Object.keys(values).length === 0) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        path: ['images'],
        message: 'expected at least one image, or a value',
      });
    }
    for (const [place, text] of Object.entries(values)) {
      const unknown = unknownPlaceholder(text);
      if (unknown === undefined) continue;
      context.issues.push({
        code: 'custom',
        input: '',
        path: ['values', place],
        message: `"{${unknown}}" is not known here; known are ${valuePlaceholders.map((it) => `{${it}}`).join(', ')}`,
      });
    }
  });
                                                                       

/** `{word}`; any other brace (`{{ helm }}`, `{"json": 1}`) is text. */
const placeholder = /(?<!\{)\{([a-z][a-z-]*)\}(?!\})/g;

function unknownPlaceholder(text        )                     {
  const known                    = valuePlaceholders;
  return [...text.matchAll(placeholder)]
    .map((match) => match[1] ?? '')
    .find((word) => !known.includes(word));
}

/**
 * Puts what is known of a release into the text of a value.
 * @param text the text as the policy has it, whose placeholders were checked when it was read
 * @param known what is known
 * @returns the text to write
 */
function expandValue(
  text        ,
  known                                            ,
)         {
  return text.replace(placeholder, (whole, word        ) => {
    const found = valuePlaceholders.find((it) => it === word);
    return found === undefined ? whole : known[found];
  });
}


/***/ }),

/***/ 523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ configError)
/* harmony export */ });
/* unused harmony export configErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `config` throws. */
const configErrorCodes = {
  CONFIG_MISSING: 'The configuration file does not exist or is empty.',
  CONFIG_TOO_LARGE: 'The configuration file is larger than is allowed (1 MiB).',
  CONFIG_INVALID:
    'The configuration file does not have the form that is expected; every problem is named with line and column.',
  POLICY_DOES_NOT_FIT:
    'The policy names something that the application does not have, or needs something that it does not say.',
  ENVIRONMENT_UNKNOWN: 'The policy has no environment of this name.',
  TEMPLATE_INVALID: 'A text asks for a value that is not known in its place.',
}                              ;

/** Makes the errors of `config`. */
const configError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(configErrorCodes);


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ jsonPointer),
/* harmony export */   Bv: () => (/* binding */ headerName),
/* harmony export */   F1: () => (/* binding */ filledTemplate),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Lx: () => (/* binding */ urlPath),
/* harmony export */   MJ: () => (/* binding */ templateCommand),
/* harmony export */   M_: () => (/* binding */ sameAccount),
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   an: () => (/* binding */ imageRepository),
/* harmony export */   at: () => (/* binding */ branchName),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pc: () => (/* binding */ baseUrl),
/* harmony export */   ro: () => (/* binding */ environmentVariables),
/* harmony export */   uD: () => (/* binding */ ownerAndName),
/* harmony export */   vK: () => (/* binding */ containerPath),
/* harmony export */   vs: () => (/* binding */ template),
/* harmony export */   wN: () => (/* binding */ writtenDuration),
/* harmony export */   xb: () => (/* binding */ gitRepository)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95010);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21664);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67266);




/** A field that is written as a text and stays one. */
                                                  
                                        

/** The longest text that any field takes. */
const maximumLength = 65_536;

/** A text with rules of its own: `problems` gives one sentence for each that it breaks. */
function ruledText(problems                                     )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(maximumLength)
    .check((context) => {
      for (const message of problems(context.value)) {
        // The input stays out: what is wrong with a text may be that it holds a secret.
        context.issues.push({ code: 'custom', input: '', message });
      }
    });
}

/** A name of ours: lower case letters, digits and inner hyphens. */
function name(about        )            {
  return _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq.describe(about);
}

/** An account of a forge, in any case (GitHub's managed users have an underscore); a name of ours is one too. */
function account(about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(100)
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
      'expected the name of an account: letters, digits, hyphens',
    )
    .describe(about);
}

/**
 * @param one an account of a forge
 * @param other another one
 * @returns whether both are the same; case does not count
 */
function sameAccount(one        , other        )          {
  return one.toLowerCase() === other.toLowerCase();
}

/** A repository of a forge, without its host: `owner/name`. */
function ownerAndName(about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(255)
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_.-]*\/[A-Za-z0-9_.-]*[A-Za-z0-9_-]$/,
      'expected a repository of the forge, owner/name',
    )
    .describe(about);
}

/** The name of a check or status: any text on one line, as the forge shows it. */
function checkName(about        )            {
  return ruledText((text) =>
    text !== '' && text.length <= 255 && text === text.trim() && !/\p{Cc}/u.test(text)
      ? []
      : [
          'expected the name of a check: one line, at most 255 characters, no white space around it',
        ],
  ).describe(about);
}

/** A duration such as `500ms`, `30s`, `5m`, `2h`, `7d`; parsed to milliseconds. */
function duration(about        , initial        )                                           {
  return writtenDuration(about).prefault(initial).describe(about);
}

/** A duration that has no usual value: it is written, or absent. */
function writtenDuration(about        )                            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .transform((written, context) => {
      const milliseconds = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(written);
      if (milliseconds !== undefined && milliseconds > 0) return milliseconds;
      const found = JSON.stringify(written.slice(0, 40));
      const message = `expected a duration such as 500ms, 30s, 5m, 2h or 7d, found ${found}`;
      context.issues.push({ code: 'custom', input: written, message });
      return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
    })
    .describe(about);
}

/** A text in which `${name}` stands for a value that is known only later. */
function template(place               , about        )            {
  return ruledText((text) => (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateProblems */ .bi)(text, place)).describe(about);
}

/** A template that is not empty. */
function filledTemplate(place               , about        )            {
  return ruledText((text) =>
    text === '' ? ['expected a text that is not empty'] : (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateProblems */ .bi)(text, place),
  ).describe(about);
}

const noShell = 'A list: the program and its arguments; no shell reads it.';

/** A command: the program and its arguments. There is no shell. */
function command(about        )                                                          {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1, 'expected the name of a program')], zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
    .describe(`${about} ${noShell}`);
}

/** A command whose program and arguments are templates. */
function templateCommand(
  place               ,
  about        ,
)                                                          {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([filledTemplate(place, 'The program.')], template(place, 'An argument.'))
    .describe(`${about} ${noShell}`);
}

/** Environment variables whose values are templates. */
function environmentVariables(
  place               ,
  about        ,
)                                                {
  const variableName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a variable: letters, digits, "_"');
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(variableName, template(place, 'The value.')).default({}).describe(about);
}

/**
 * A file or folder of the repository, relative, with forward slashes, that does not leave it.
 * Whether a symbolic link leads out is for whoever opens it.
 */
function repositoryPath(about        )            {
  return ruledText((path) => pathProblems(path))
    .transform((path) => path.replace(/^(?:\.\/+)+(?=.)/, '').replace(/\/+$/, ''))
    .describe(about);
}

function pathProblems(path        )                    {
  if (path === '') return ['expected a path, found an empty text'];
  if (path.length > 1024) return ['expected a path of at most 1024 characters'];
  if (path.includes('\0')) return ['expected a path without NUL'];
  if (path.includes('\\')) return ['expected forward slashes in the path'];
  if (/^(?:\/|[A-Za-z]:)/.test(path)) {
    return ['expected a path relative to the repository, found an absolute one'];
  }
  const parts = path.split('/');
  if (parts.includes('..')) return ['expected a path inside the repository, found ".." in it'];
  if (parts.some((part) => part.toLowerCase() === '.git')) {
    return ['expected a path outside .git'];
  }
  return [];
}

/** A path in a container: absolute. */
function containerPath(about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(1024)
    .regex(/^\/(?!(?:.*\/)?\.\.(?:\/|$))[^\0]*$/, 'expected an absolute path without ".."')
    .describe(about);
}

/** A branch of git: the rules of git-check-ref-format, with `-` at the start refused as well. */
function branchName(about        )            {
  return ruledText((branch) =>
    isBranchName(branch)
      ? []
      : [`expected the name of a branch, found ${JSON.stringify(branch.slice(0, 100))}`],
  ).describe(about);
}

function isBranchName(branch        )          {
  if (branch === '' || branch === '@' || branch.length > 255) return false;
  if (branch.startsWith('-') || branch.endsWith('.') || branch.startsWith('refs/')) return false;
  if (/\.\.|@\{|[\p{Cc} ~^:?*[\\]/u.test(branch)) return false;
  return branch
    .split('/')
    .every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}

/** A repository in a registry, without tag and digest. */
function imageRepository(about        )            {
  return _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .imageRepositorySchema */ .LV.describe(about);
}

/** The path part of a URL; may hold a query, and is a template. */
function urlPath(about        )            {
  return ruledText((path) =>
    /^\/(?!\/)[^\s#\\]*$/.test(path)
      ? (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateProblems */ .bi)(path, 'deployment')
      : ['expected a path that starts with one "/", without white space and "#"'],
  ).describe(about);
}

/** A URL under which an application answers. */
function baseUrl(about        )            {
  return ruledText((url) => urlProblems(url)).describe(about);
}

function urlProblems(written        )                    {
  if (!URL.canParse(written)) return ['expected a URL such as https://staging.example.org'];
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return [`expected a URL with http or https, found "${url.protocol}"`];
  }
  if (url.username !== '' || url.password !== '') {
    return ['expected a URL without a user name and password in it'];
  }
  if (url.search !== '' || url.hash !== '') return ['expected a URL without query and fragment'];
  return [];
}

/** The URL or path of a git repository; a credential in it is refused, it would be committed. */
function gitRepository(about        )            {
  return ruledText((written) => {
    if (written === '' || written.startsWith('-') || /\s/.test(written)) {
      return ['expected the URL or path of a git repository'];
    }
    const holdsPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/@]*:[^/@]*@/i.test(written);
    const holdsToken = /^https?:\/\/[^/@]*@/i.test(written);
    return holdsPassword || holdsToken
      ? ['expected the URL of a git repository without a credential in it']
      : [];
  }).describe(about);
}

/** The name of an HTTP header. */
const headerName            = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'expected the name of an HTTP header');

/** A JSON pointer (RFC 6901). */
const jsonPointer            = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .regex(
    /^(?:\/(?:[^~/]|~[01])*)*$/,
    'expected a JSON pointer such as "/commit" or "/items/0/name"',
  );


/***/ }),

/***/ 53396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * Finds what was probably meant.
 * @param given what was written
 * @param known what would be right
 * @returns the nearest known word, or undefined where none is near (more than a third of its letters differ)
 */
function nearest(given        , known                  )                     {
  let best                                                ;
  const plain = normalise(given);
  for (const word of known) {
    const distance = editDistance(plain, normalise(word));
    if (distance > Math.max(1, Math.floor(Math.max(plain.length, word.length) / 3))) continue;
    if (best === undefined || distance < best.distance) best = { word, distance };
  }
  return best?.word;
}

/**
 * @param given what was written
 * @param known what would be right
 * @returns `; did you mean "x"?`, or the list of known words where none is near and there are at most sixteen
 */
function suggestion(given        , known                   )         {
  const word = nearest(given, known);
  if (word !== undefined) return `; did you mean "${word}"?`;
  return known.length > 0 && known.length <= 16 ? `; known: ${known.join(', ')}` : '';
}

/** Case, hyphen and underscore are what people mix up most: `desiredState`, `desired_state`. */
function normalise(word        )         {
  return word.slice(0, 64).toLowerCase().replaceAll(/[-_ ]/g, '');
}

/** Damerau-Levenshtein distance (adjacent letters swapped count once). */
function editDistance(a        , b        )         {
  const rows             = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, at(rows, i - 2, j - 2) + 1);
      }
      row.push(value);
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows                                , i        , j        )         {
  return rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 67266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ expandTemplate),
/* harmony export */   Rp: () => (/* binding */ blankTemplate),
/* harmony export */   bi: () => (/* binding */ templateProblems),
/* harmony export */   xo: () => (/* binding */ templateReferences)
/* harmony export */ });
/* unused harmony export templateNames */
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(523);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53396);



/**
 * The names that a template may use, by the place where it stands. A name that ends in `:` takes a part
 * after the colon: `digest:app`, `port:database`.
 */
const templateNames = {
  /** What is known when an image is built. */
  build: ['commit', 'short-commit', 'tag', 'application', 'image'],
  /** What is known when a release is deployed and checked. */
  deployment: [
    'commit',
    'short-commit',
    'tag',
    'application',
    'environment',
    'digest:',
    'url',
    'nonce',
  ],
  /** What is known when a rehearsal starts processes on this machine. */
  rehearsal: [
    'commit',
    'short-commit',
    'tag',
    'application',
    'environment',
    'digest:',
    'port',
    'port:',
    'folder',
    'source',
  ],
}                                                     ;

                                                       

/** The values of a template, by name: `{ commit: '…', 'digest:app': 'sha256:…' }`. */
                                                              

const placeholder = /(\$?)\$\{([^}]*)(\}?)/g;

/**
 * @param text a text that may hold `${name}`; `$${` stands for a literal `${`
 * @returns the names that it asks for, in order; an unclosed one as it stands
 */
function templateReferences(
  text        ,
)                                                        {
  const found                                      = [];
  for (const match of text.matchAll(placeholder)) {
    if (match[1] === '$') continue;
    found.push({ name: match[2] ?? '', closed: match[3] === '}' });
  }
  return found;
}

/**
 * Checks the names in a template before there are any values.
 * @param text the template
 * @param place where it stands
 * @returns one sentence for each thing that is wrong
 */
function templateProblems(text        , place               )           {
  const known                    = templateNames[place];
  const problems           = [];
  for (const { name, closed } of templateReferences(text)) {
    if (!closed) {
      problems.push(
        `"\${${name}" is not closed by "}"; write "$\${" where the characters themselves are meant`,
      );
    } else if (!isKnown(name, known)) {
      const shown = known.map((item) => (item.endsWith(':') ? `${item}NAME` : item));
      problems.push(`"\${${name}}" is not known here${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(name, shown)}`);
    }
  }
  return problems;
}

function isKnown(name        , known                   )          {
  if (name.endsWith(':')) return false;
  return (
    known.includes(name) ||
    (name.includes(':') && known.includes(`${name.slice(0, name.indexOf(':'))}:`))
  );
}

/**
 * @param text a template
 * @returns it with a letter in the place of each value: to check the rest of it before values are known
 */
function blankTemplate(text        )         {
  return text.replace(placeholder, (whole        , escape        ) =>
    escape === '$' ? whole.slice(1) : 'x',
  );
}

/**
 * Puts values into a template. `$${` becomes `${`; what a value contains is never expanded again.
 * @param text the template
 * @param values the values by name
 * @returns the text
 * @throws TEMPLATE_INVALID where it asks for a name without a value
 */
function expandTemplate(text        , values                )         {
  return text.replace(placeholder, (whole        , escape        , name        , close        ) => {
    if (escape === '$') return whole.slice(1);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (close === '}' && value !== undefined) return value;
    const problem =
      close === '}'
        ? `has no value here${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(name, Object.keys(values))}`
        : 'is not closed by "}"';
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .F)('TEMPLATE_INVALID', {
      message: `"\${${name}${close}" in ${JSON.stringify(text.slice(0, 200))} ${problem}.`,
      remedy:
        'Use one of the names that are known in this place; write "$${" where the characters themselves are meant.',
      facts: { template: text.slice(0, 200), name, known: Object.keys(values).sort() },
    });
  });
}


/***/ }),

/***/ 22393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ valueAt),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
                                               


const jsonSchema                       = zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9();

/**
 * @param text a text from outside
 * @returns its JSON value, or undefined where it is none
 */
function parseJson(text        )                        {
  try {
    const parsed          = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return jsonSchema.parse(parsed);
  } catch {
    return undefined;
  }
}

/**
 * Follows a JSON pointer (RFC 6901). Only what the document itself holds is found: never what objects and lists
 * inherit, nor a list's `length` or `-`.
 * @param value the document
 * @param pointer the pointer, `''` for the whole
 * @returns the value there, or undefined where there is none
 */
function valueAt(value           , pointer        )                        {
  let current            = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (current === null || typeof current !== 'object') return undefined;
    const next                        = isList(current)
      ? itemOf(current, key)
      : Object.hasOwn(current, key)
        ? current[key]
        : undefined;
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

function isList(value           )                                {
  return Array.isArray(value);
}

function itemOf(list                      , key        )                        {
  return /^(?:0|[1-9][0-9]{0,9})$/.test(key) ? list[Number(key)] : undefined;
}


/***/ })

};
})
