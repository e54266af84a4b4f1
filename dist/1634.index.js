export const id = 1634;
export const ids = [1634];
export const modules = {

/***/ 61634:
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
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/error-codes.js
var error_codes = __webpack_require__(9406);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/object.js
                                               


/** An object of JSON. */
                                                             

/** A Kubernetes object as a cluster or a file gave it, with what every rule asks for read once. */
                                   
                              
                                                                        
                         
                        
                        
                                         
                                
                            
                                                           
                                          
                             
 

/** A condition of an object's status; what is absent is ''. */
                            
                        
                                                                                 
                          
                          
                           
                                                  
 

/**
 * @param value a value from outside
 * @returns the object, read
 * @throws HEALTH_OBJECT_INVALID where it is no Kubernetes object
 */
function readObject(value                       )                   {
  const whole = objectAt(value);
  const apiVersion = textAt(whole, 'apiVersion');
  const kind = textAt(whole, 'kind');
  if (whole === undefined || apiVersion === undefined || kind === undefined || kind === '')
    throw (0,error_codes/* rolloutError */.I)('HEALTH_OBJECT_INVALID', {
      message: `expected a Kubernetes object with apiVersion and kind, found ${describe(value)}`,
      remedy: 'Give the object as the cluster prints it: `kubectl get KIND NAME -o yaml`.',
    });
  const metadata = objectAt(whole['metadata']) ?? {};
  const slash = apiVersion.indexOf('/');
  return {
    apiVersion,
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    kind,
    name: textAt(metadata, 'name') ?? '',
    namespace: textAt(metadata, 'namespace'),
    metadata,
    spec: objectAt(whole['spec']) ?? {},
    status: objectAt(whole['status']),
    whole,
  };
}

function describe(value                       )         {
  const whole = objectAt(value);
  if (whole === undefined)
    return Array.isArray(value) ? 'a list' : JSON.stringify(value ?? null).slice(0, 80);
  const keys = Object.keys(whole).slice(0, 5).join(', ');
  return keys === '' ? 'an empty object' : `an object with ${keys}`;
}

/**
 * @param object a Kubernetes object
 * @returns whether its deletion was asked for
 */
function isDeleting(object                  )          {
  return (textAt(object.metadata, 'deletionTimestamp') ?? '') !== '';
}

/**
 * @param value where to look
 * @param path keys that lead inside
 * @returns what stands there, own keys only; undefined where a key is missing
 */
function valueIn(
  value                       ,
  ...path                   
)                        {
  let current = value;
  for (const key of path) {
    const inside = objectAt(current);
    if (inside === undefined || !Object.hasOwn(inside, key)) return undefined;
    current = inside[key];
  }
  return current;
}

/** @returns the value where it is an object, undefined for anything else */
function objectAt(
  value                       ,
  ...path                   
)                         {
  const found = path.length === 0 ? value : valueIn(value, ...path);
  return isObject(found) ? found : undefined;
}

/** @returns the text there, undefined where there is none */
function textAt(
  value                       ,
  ...path                   
)                     {
  const found = valueIn(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** @returns the whole number there, undefined where there is none */
function countAt(
  value                       ,
  ...path                   
)                     {
  const found = valueIn(value, ...path);
  return typeof found === 'number' && Number.isInteger(found) ? found : undefined;
}

/** @returns the list there, empty where there is none */
function listAt(
  value                       ,
  ...path                   
)                       {
  const found = valueIn(value, ...path);
  return isList(found) ? found : [];
}

/**
 * @param value an object's status, or what holds a list of conditions
 * @param path where the list stands
 * @returns its conditions, in their order; entries without a type are passed over
 */
function conditionsIn(
  value                       ,
  ...path                   
)                       {
  return listAt(value, ...(path.length === 0 ? ['conditions'] : path)).flatMap((entry) => {
    const type = textAt(entry, 'type');
    if (type === undefined) return [];
    const status = valueIn(entry, 'status');
    return [
      {
        type,
        status:
          typeof status === 'boolean'
            ? status
              ? 'True'
              : 'False'
            : (textAt(entry, 'status') ?? ''),
        reason: textAt(entry, 'reason') ?? '',
        message: textAt(entry, 'message') ?? '',
        observedGeneration: countAt(entry, 'observedGeneration'),
      },
    ];
  });
}

/** @returns the first condition of that type, undefined where there is none */
function conditionOf(
  object                                  ,
  type        ,
)                        {
  return conditionsIn(object.status).find((condition) => condition.type === type);
}

function isObject(value                       )                      {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value                       )                                {
  return Array.isArray(value);
}

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/json-pointer.js
var json_pointer = __webpack_require__(22393);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/verdict.js
                                                     

/** The words of Argo CD, https://argo-cd.readthedocs.io. */
const argocdStatuses = [
  'Healthy',
  'Progressing',
  'Degraded',
  'Suspended',
  'Missing',
  'Unknown',
]         ;

/** One of them. */
                                                           

/** What a check says. */
                                
                                
                           
 

/** The health check of one kind. */
                                                                      

/** @returns a verdict */
function says(status              , message = '')                {
  return { status, message };
}

/**
 * @param table what words mean
 * @param word a word from outside; names that every object inherits are no words
 * @returns its meaning, undefined where the table has none
 */
function meaningOf         (
  table                                   ,
  word        ,
)                      {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/pod-kind.js
                                               



/** Says of a pod without a restart policy of its own that it is to be judged as one that runs for ever. */
const ignoresPolicy = 'argocd.argoproj.io/ignore-restart-policy';
const hook = 'argocd.argoproj.io/hook';

/**
 * A pod that ends by itself (`Never`, `OnFailure`) is mostly a hook, and a hook must not fail for a pull that may succeed yet:
 * only pods that run for ever are judged by what their containers wait for.
 */
const podCheck              = (object) => {
  const { status } = object;
  const message = textAt(status, 'message') ?? '';
  const lasting = runsForEver(object);
  if (lasting) {
    const broken = waitingInVain(object);
    if (broken !== undefined) return says('Degraded', broken);
  }
  switch (textAt(status, 'phase')) {
    case 'Pending':
      return says('Progressing', message);
    case 'Succeeded':
      return says('Healthy', message);
    case 'Failed':
      return says('Degraded', message === '' ? failureOf(object) : message);
    case 'Running':
      if (!lasting) return says('Progressing', message);
      if (conditionOf(object, 'Ready')?.status === 'True') return says('Healthy', message);
      return says(
        listAt(status, 'containerStatuses').some(
          (container) => objectAt(container, 'lastState', 'terminated') !== undefined,
        )
          ? 'Degraded'
          : 'Progressing',
        message,
      );
    default:
      return says('Unknown', message);
  }
};

function runsForEver(object                  )          {
  const policy = textAt(object.spec, 'restartPolicy') ?? 'Always';
  if (policy === 'Always') return true;
  return (
    textAt(object.metadata, 'annotations', ignoresPolicy) === 'true' &&
    textAt(object.metadata, 'annotations', hook) === undefined
  );
}

function waitingInVain(object                  )                     {
  const waits = listAt(object.status, 'containerStatuses').flatMap((container) => {
    const reason = textAt(container, 'state', 'waiting', 'reason') ?? '';
    return /^Err|(?:Error|BackOff)$/.test(reason)
      ? [textAt(container, 'state', 'waiting', 'message') ?? '']
      : [];
  });
  return waits.length === 0 ? undefined : waits.join(', ');
}

function failureOf(object                  )         {
  const containers                       = [
    ...listAt(object.status, 'initContainerStatuses'),
    ...listAt(object.status, 'containerStatuses'),
  ];
  for (const container of containers) {
    const ended = objectAt(container, 'state', 'terminated');
    const message = textAt(ended, 'message') ?? '';
    if (message !== '') return message;
    if (textAt(ended, 'reason') === 'OOMKilled') return 'OOMKilled';
    const code = countAt(ended, 'exitCode') ?? 0;
    if (code !== 0)
      return `container "${textAt(container, 'name') ?? ''}" failed with exit code ${String(code)}`;
  }
  return '';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/built-in-kinds.js





const number = (object                  , name        )         =>
  countAt(object.status, name) ?? 0;

function isObserved(object                  )          {
  return (countAt(object.metadata, 'generation') ?? 0) <= number(object, 'observedGeneration');
}

const deployment              = (object) => {
  if (object.spec['paused'] === true) return says('Suspended', 'Deployment is paused');
  const wait = 'Waiting for rollout to finish:';
  if (!isObserved(object))
    return says(
      'Progressing',
      `${wait} observed deployment generation less than desired generation`,
    );
  if (conditionOf(object, 'Progressing')?.reason === 'ProgressDeadlineExceeded')
    return says('Degraded', `Deployment "${object.name}" exceeded its progress deadline`);
  const expected = countAt(object.spec, 'replicas');
  const [updated, replicas, available] = [
    number(object, 'updatedReplicas'),
    number(object, 'replicas'),
    number(object, 'availableReplicas'),
  ];
  if (expected !== undefined && updated < expected)
    return says(
      'Progressing',
      `${wait} ${String(updated)} out of ${String(expected)} new replicas have been updated...`,
    );
  if (replicas > updated)
    return says(
      'Progressing',
      `${wait} ${String(replicas - updated)} old replicas are pending termination...`,
    );
  if (available < updated)
    return says(
      'Progressing',
      `${wait} ${String(available)} of ${String(updated)} updated replicas are available...`,
    );
  return says('Healthy');
};

const statefulSet              = (object) => {
  if (number(object, 'observedGeneration') === 0 || !isObserved(object))
    return says('Progressing', 'Waiting for statefulset spec update to be observed...');
  const expected = countAt(object.spec, 'replicas');
  const missing = (expected ?? 0) - number(object, 'readyReplicas');
  if (missing > 0) return says('Progressing', `Waiting for ${String(missing)} pods to be ready...`);
  const updated = number(object, 'updatedReplicas');
  const type = textAt(object.spec, 'updateStrategy', 'type');
  const rolling = valueIn(object.spec, 'updateStrategy', 'rollingUpdate');
  if (type === 'RollingUpdate' && rolling !== undefined && rolling !== null) {
    const partition = countAt(rolling, 'partition');
    return expected !== undefined && partition !== undefined && updated < expected - partition
      ? says(
          'Progressing',
          `Waiting for partitioned roll out to finish: ${String(updated)} out of ${String(expected - partition)} new pods have been updated...`,
        )
      : says(
          'Healthy',
          `partitioned roll out complete: ${String(updated)} new pods have been updated...`,
        );
  }
  if (type === 'OnDelete')
    return says('Healthy', `statefulset has ${String(number(object, 'readyReplicas'))} ready pods`);
  const next = textAt(object.status, 'updateRevision') ?? '';
  const revision = textAt(object.status, 'currentRevision') ?? '';
  return next === revision
    ? says(
        'Healthy',
        `statefulset rolling update complete ${String(number(object, 'currentReplicas'))} pods at revision ${revision}...`,
      )
    : says(
        'Progressing',
        `waiting for statefulset rolling update to complete ${String(updated)} pods at revision ${next}...`,
      );
};

const daemonSet              = (object) => {
  if (!isObserved(object))
    return says(
      'Progressing',
      'Waiting for rollout to finish: observed daemon set generation less than desired generation',
    );
  const [updated, expected, available] = [
    number(object, 'updatedNumberScheduled'),
    number(object, 'desiredNumberScheduled'),
    number(object, 'numberAvailable'),
  ];
  const counts = `${String(updated)} out of ${String(expected)} new pods have been updated`;
  if (textAt(object.spec, 'updateStrategy', 'type') === 'OnDelete')
    return says('Healthy', `daemon set ${counts}`);
  const wait = `Waiting for daemon set "${object.name}" rollout to finish:`;
  if (updated < expected) return says('Progressing', `${wait} ${counts}...`);
  if (available < expected)
    return says(
      'Progressing',
      `${wait} ${String(available)} of ${String(expected)} updated pods are available...`,
    );
  return says('Healthy');
};

const replicaSet              = (object) => {
  if (!isObserved(object))
    return says(
      'Progressing',
      'Waiting for rollout to finish: observed replica set generation less than desired generation',
    );
  const failure = conditionOf(object, 'ReplicaFailure');
  if (failure?.status === 'True') return says('Degraded', failure.message);
  const expected = countAt(object.spec, 'replicas') ?? 0;
  const available = number(object, 'availableReplicas');
  return available < expected
    ? says(
        'Progressing',
        `Waiting for rollout to finish: ${String(available)} out of ${String(expected)} new replicas are available...`,
      )
    : says('Healthy');
};

const job              = (object) => {
  const last = (type        )                        =>
    conditionsIn(object.status)
      .filter((condition) => condition.type === type)
      .at(-1);
  const [failed, complete, paused] = [last('Failed'), last('Complete'), last('Suspended')];
  if (failed !== undefined) return says('Degraded', failed.message);
  if (paused?.status === 'True') return says('Suspended');
  const ended = complete ?? paused;
  return ended === undefined ? says('Progressing') : says('Healthy', ended.message);
};

const cronJob              = ({ spec, status }) => {
  if (spec['suspend'] === true) return says('Healthy', 'CronJob is Suspended');
  if (status === undefined) return says('Progressing', 'Waiting for CronJob');
  const scheduled = textAt(status, 'lastScheduleTime');
  const succeeded = textAt(status, 'lastSuccessfulTime');
  if (scheduled === undefined) return says('Healthy', 'CronJob has not been scheduled yet');
  if (succeeded === undefined)
    return says('Healthy', 'The CronJob never completed successfully. It may not be healthy');
  if (listAt(status, 'active').length > 0)
    return says('Healthy', 'The job is running. Its last execution may not have been successful');
  return succeeded < scheduled
    ? says('Degraded', 'CronJob has not completed its last execution successfully')
    : says('Healthy', 'CronJob has completed its last execution successfully');
};

const claim              = ({ status }) => {
  switch (textAt(status, 'phase')) {
    case 'Bound':
      return says('Healthy');
    case 'Pending':
      return says('Progressing');
    case 'Lost':
      return says('Degraded');
    default:
      return says('Unknown');
  }
};

function addressed({ status }                  )                {
  return says(listAt(status, 'loadBalancer', 'ingress').length > 0 ? 'Healthy' : 'Progressing');
}

const service              = (object) =>
  textAt(object.spec, 'type') === 'LoadBalancer' ? addressed(object) : says('Healthy');

const apiService              = (object) => {
  const available = conditionOf(object, 'Available');
  if (available === undefined) return says('Progressing', 'Waiting to be processed');
  const { status, reason, message } = available;
  return says(status === 'True' ? 'Healthy' : 'Progressing', `${reason}: ${message}`);
};

const autoscalerFailures                                              = {
  AbleToScale: ['FailedGetScale', 'FailedUpdateScale'],
  ScalingActive: [
    'FailedGetResourceMetric',
    'FailedGetObjectMetric',
    'FailedGetPodsMetric',
    'FailedGetExternalMetric',
    'FailedComputeMetricsReplicas',
    'InvalidSelector',
  ],
};

/**
 * @param object a HorizontalPodAutoscaler
 * @returns its conditions, wherever its version keeps them
 */
function autoscalerConditions(object                  )                       {
  if (object.apiVersion !== 'autoscaling/v1') return conditionsIn(object.status);
  // autoscaling/v1 has no conditions of its own: they travel in an annotation.
  const text = textAt(object.metadata, 'annotations', 'autoscaling.alpha.kubernetes.io/conditions');
  const listed = text === undefined ? undefined : (0,json_pointer/* parseJson */.q)(text);
  return listed === undefined ? [] : conditionsIn({ conditions: listed });
}

const autoscaler              = (object) => {
  const conditions = autoscalerConditions(object);
  const broken = conditions.find(({ type, reason }) =>
    meaningOf(autoscalerFailures, type)?.includes(reason),
  );
  if (broken !== undefined) return says('Degraded', broken.message);
  const working = conditions.find(
    ({ type, status }) =>
      status === 'True' && (type === 'AbleToScale' || type === 'ScalingLimited'),
  );
  return working === undefined
    ? says('Progressing', 'Waiting to Autoscale')
    : says('Healthy', working.message);
};

const workflow              = ({ status }) => {
  const message = textAt(status, 'message') ?? '';
  switch (textAt(status, 'phase') ?? '') {
    case '':
    case 'Pending':
    case 'Running':
      return says('Progressing', message);
    case 'Succeeded':
      return says('Healthy', message);
    case 'Failed':
    case 'Error':
      return says('Degraded', message);
    default:
      return says('Unknown', message);
  }
};

const definition              = (object) => {
  if (conditionsIn(object.status).length === 0)
    return says('Progressing', 'Status conditions not found');
  const holding = (type        , wanted        )                        => {
    const condition = conditionOf(object, type);
    return condition?.status === wanted ? condition : undefined;
  };
  const terminating = holding('Terminating', 'True');
  if (terminating !== undefined)
    return says('Progressing', `CRD is terminating: ${terminating.message}`);
  const refused = holding('NamesAccepted', 'False');
  if (refused !== undefined)
    return says('Degraded', `CRD names have not been accepted: ${refused.message}`);
  if (holding('Established', 'True') === undefined)
    return says('Degraded', 'CRD is not established');
  const violated = holding('NonStructuralSchema', 'True');
  return violated === undefined
    ? says('Healthy', 'CRD is healthy')
    : says('Degraded', `Schema violations found: ${violated.message}`);
};

const budget              = ({ status }) => {
  const conditions = conditionsIn(status);
  // Too few pods can be meant so; the other reasons cannot.
  const bad = conditions.find(
    ({ status: word, reason }) => word === 'False' && reason !== 'InsufficientPods',
  );
  const shown = bad ?? conditions.at(-1);
  return shown === undefined
    ? says('Progressing', 'Waiting for status')
    : says(bad === undefined ? 'Healthy' : 'Degraded', `PodDisruptionBudget has ${shown.reason}`);
};

/** Kubernetes' own kinds and what Argo CD treats like them, by `group/kind`. */
const builtInKinds                                        = {
  '/Pod': podCheck,
  '/PersistentVolumeClaim': claim,
  '/Service': service,
  'apps/Deployment': deployment,
  'apps/StatefulSet': statefulSet,
  'apps/DaemonSet': daemonSet,
  'apps/ReplicaSet': replicaSet,
  'batch/Job': job,
  'batch/CronJob': cronJob,
  'extensions/Ingress': addressed,
  'networking.k8s.io/Ingress': addressed,
  'apiregistration.k8s.io/APIService': apiService,
  'autoscaling/HorizontalPodAutoscaler': autoscaler,
  'policy/PodDisruptionBudget': budget,
  'apiextensions.k8s.io/CustomResourceDefinition': definition,
  'argoproj.io/Workflow': workflow,
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/condition-check.js



/** One line of a check: the conditions that it is about, and what they mean. */
                                
                            
                                    
                                                                                       
                                                              
                           
                                
                               
                                     
                            
                                     
                              
 

/** A check that looks at conditions alone. */
                                 
                                           
                                       
                                                      
                                                                                                                          
                                        
                                                                             
                                    
 

/**
 * Makes a check of a table.
 * @param table rules in their order
 */
function conditionCheck(table                )              {
  return (object) => {
    const conditions = conditionsIn(object.status, ...(table.path ?? []));
    const pairs =
      table.first === 'rule'
        ? table.rules.flatMap((rule) => conditions.map((condition) => [rule, condition]         ))
        : conditions.flatMap((condition) => table.rules.map((rule) => [rule, condition]         ));
    const hit = pairs.find(([rule, condition]) => meets(rule, condition));
    if (hit === undefined) return says(...table.otherwise);
    const [rule, condition] = hit;
    return says(
      rule.means,
      rule.message ?? (rule.showsReason === true ? condition.reason : condition.message),
    );
  };
}

function meets(rule               , { type, status, reason }           )          {
  if (!rule.types.includes(type)) return false;
  if (rule.status === 'not True' ? status === 'True' : (rule.status ?? status) !== status)
    return false;
  if (rule.otherReason !== undefined && reason === rule.otherReason) return false;
  return rule.reason === undefined || rule.reason === reason;
}

/**
 * The commonest check: one type that is True when all is well and False when it is not.
 * @param type the condition
 * @param waiting what is said before it is there
 * @param healthy what is said when it is True; absent: the condition's own words
 */
function readyCheck(type        , waiting        , healthy         )              {
  return conditionCheck({
    rules: [
      { types: [type], status: 'False', means: 'Degraded' },
      {
        types: [type],
        status: 'True',
        means: 'Healthy',
        ...(healthy === undefined ? {} : { message: healthy }),
      },
    ],
    otherwise: ['Progressing', waiting],
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/cloud-checks.js




/** Google's Config Connector speaks by its reasons. */
const connectorReasons                                         = {
  UpdateFailed: 'Degraded',
  DependencyNotFound: 'Degraded',
  DependencyNotReady: 'Suspended',
};

const configConnector              = ({ kind, metadata, status }) => {
  const observed = countAt(status, 'observedGeneration');
  const waiting = says('Progressing', 'Update in progress');
  if (observed !== undefined && observed !== countAt(metadata, 'generation')) return waiting;
  const healthy = status?.['healthy'];
  if (/^ConfigConnector(?:Context)?$/.test(kind) && healthy !== undefined)
    return healthy === true
      ? says('Healthy', `${kind} is healthy`)
      : says('Degraded', `${kind} is not healthy`);
  for (const { status: word, reason, message } of conditionsIn(status)) {
    if (reason === 'UpToDate' && word === 'True') return says('Healthy', message);
    const meaning = meaningOf(connectorReasons, reason);
    if (meaning !== undefined) return says(meaning, message);
  }
  return waiting;
};

/** Amazon's controllers. */
const amazon = conditionCheck({
  rules: [
    { types: ['ACK.Terminal'], status: 'True', means: 'Degraded' },
    { types: ['Ready'], status: 'False', means: 'Progressing' },
    { types: ['Ready'], status: 'True', means: 'Healthy', message: '' },
  ],
  otherwise: ['Progressing', 'Waiting for resource to be ready'],
});

/** Checks for all kinds of a cloud's groups, by the end of the group. */
const cloudChecks                                              = [
  ['.cnrm.cloud.google.com', configConnector],
  ['.services.k8s.aws', amazon],
];

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/condition-kinds.js

                                                

const ready = 'Ready';

/** Kinds whose conditions say it all, by `group/kind`. */
const conditionKinds                                        = {
  'argoproj.io/ApplicationSet': conditionCheck({
    first: 'rule',
    rules: [
      { types: ['ErrorOccurred'], status: 'True', means: 'Degraded' },
      { types: ['ResourcesUpToDate'], status: 'False', means: 'Degraded' },
      { types: ['RolloutProgressing'], status: 'True', means: 'Progressing' },
      { types: ['ResourcesUpToDate'], status: 'True', means: 'Healthy' },
    ],
    otherwise: ['Progressing', 'Waiting for the status to be reported'],
  }),
  'argoproj.io/CronWorkflow': conditionCheck({
    rules: [
      { types: ['SpecError', 'SubmissionError'], status: 'True', means: 'Degraded' },
      { types: ['Completed'], status: 'True', means: 'Healthy' },
    ],
    otherwise: ['Healthy', 'CronWorkflow is healthy.'],
  }),
  'argoproj.io/EventBus': readyCheck('Deployed', 'Waiting for initialization'),
  'cert-manager.io/Certificate': conditionCheck({
    first: 'rule',
    rules: [
      { types: ['Issuing'], status: 'True', means: 'Progressing' },
      { types: [ready], status: 'False', means: 'Degraded' },
      { types: [ready], status: 'True', means: 'Healthy' },
    ],
    otherwise: ['Progressing', 'Waiting for certificate'],
  }),
  'cert-manager.io/CertificateRequest': conditionCheck({
    first: 'rule',
    rules: [
      { types: ['Denied', 'InvalidRequest'], status: 'True', means: 'Degraded' },
      { types: [ready], status: 'True', means: 'Healthy' },
      { types: [ready], reason: 'Pending', means: 'Progressing' },
      { types: [ready], means: 'Degraded' },
    ],
    otherwise: ['Progressing', 'Waiting for certificate request'],
  }),
  'cert-manager.io/Issuer': readyCheck(ready, 'Initializing issuer'),
  'cert-manager.io/ClusterIssuer': readyCheck(ready, 'Initializing ClusterIssuer'),
  'external-secrets.io/SecretStore': readyCheck(ready, 'Waiting for SecretStore'),
  'external-secrets.io/ClusterSecretStore': readyCheck(ready, 'Waiting for ClusterSecretStore'),
  'external-secrets.io/PushSecret': readyCheck(ready, 'Waiting for PushSecret'),
  'bitnami.com/SealedSecret': readyCheck('Synced', 'Waiting for Sealed Secret to be decrypted'),
  'camel.apache.org/Integration': readyCheck(ready, 'Waiting for Integration'),
  'db.atlasgo.io/AtlasMigration': conditionCheck({
    rules: [
      { types: [ready], status: 'True', means: 'Healthy', showsReason: true },
      { types: [ready], reason: 'Reconciling', means: 'Progressing', showsReason: true },
      { types: [ready], means: 'Degraded', showsReason: true },
    ],
    otherwise: ['Progressing', 'Waiting for Atlas Operator'],
  }),
  'autoscaling.k8s.io/VerticalPodAutoscaler': conditionCheck({
    first: 'rule',
    rules: [
      { types: ['NoPodsMatched'], status: 'True', means: 'Degraded' },
      {
        types: ['RecommendationProvided'],
        status: 'True',
        means: 'Healthy',
        message: 'VPA recommendation provided',
      },
    ],
    otherwise: ['Progressing', 'Waiting for VPA recommendation'],
  }),
  'kyverno.io/ClusterPolicy': conditionCheck({
    rules: [
      { types: [ready], status: 'True', means: 'Healthy' },
      { types: [ready], means: 'Degraded' },
    ],
    otherwise: ['Progressing', 'Waiting for ClusterPolicy to become ready'],
  }),
  // A cluster that is being created is not ready, and not broken either.
  'kafka.strimzi.io/Kafka': strimzi('Waiting for Kafka Cluster', 'Creating'),
  'kafka.strimzi.io/KafkaConnect': strimzi('Waiting for Kafka Connect'),
  'kafka.strimzi.io/KafkaTopic': strimzi('Waiting for Kafka Topic'),
  'kafka.strimzi.io/KafkaUser': strimzi('Waiting for Kafka User'),
  'monitoring.coreos.com/Prometheus': conditionCheck({
    rules: [
      {
        types: ['Available'],
        status: 'True',
        means: 'Healthy',
        message: 'All instances are available',
      },
      {
        types: ['Available'],
        status: 'not True',
        reason: 'SomePodsNotReady',
        means: 'Progressing',
      },
      { types: ['Available'], status: 'not True', means: 'Degraded' },
    ],
    otherwise: ['Progressing', 'Waiting for initialization'],
  }),
  'stacks.crossplane.io/ClusterStackInstall': conditionCheck({
    path: ['conditionedStatus', 'conditions'],
    rules: [
      { types: [ready], status: 'True', means: 'Healthy', showsReason: true },
      { types: [ready], status: 'not True', means: 'Progressing', showsReason: true },
    ],
    otherwise: ['Progressing', 'Waiting for stack to be installed'],
  }),
};

function strimzi(waiting        , otherReason         )              {
  return conditionCheck({
    rules: [
      {
        types: ['NotReady'],
        status: 'True',
        means: 'Degraded',
        ...(otherReason === undefined ? {} : { otherReason }),
      },
      { types: [ready], status: 'True', means: 'Healthy', message: '' },
    ],
    otherwise: ['Progressing', waiting],
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/crossplane-kinds.js



/**
 * A managed resource of Crossplane's older AWS provider: two conditions, Ready and Synced.
 * @param name what the messages call it
 */
function managed(name        )              {
  return ({ status }) => {
    if (status?.['conditions'] === undefined)
      return says('Progressing', `Waiting for ${name} to be created`);
    let ready = { is: false, why: '' };
    let synced = { is: false, why: '' };
    let paused = false;
    for (const condition of conditionsIn(status)) {
      const is = condition.status === 'True';
      if (condition.type === 'Ready') ready = { is, why: condition.reason };
      if (condition.type !== 'Synced') continue;
      if (condition.reason === 'ReconcilePaused') paused = true;
      synced = { is, why: condition.reason === 'ReconcileError' ? condition.message : synced.why };
    }
    if (ready.is && synced.is) return says('Healthy', ready.why);
    if (!synced.is && paused) return says('Suspended', 'ReconcilePaused');
    if (synced.is && !paused) return says('Progressing', `Waiting for ${name} to be available`);
    return says('Degraded', synced.why);
  };
}

const provider              = ({ status }) => {
  const conditions = conditionsIn(status);
  if (status?.['conditions'] === undefined)
    return says('Progressing', 'Waiting for provider to be installed');
  const [installed, healthy] = ['Installed', 'Healthy'].map((wanted) =>
    conditions.findLast(({ type }) => type === wanted),
  );
  return says(
    installed?.status === 'True' && healthy?.status === 'True' ? 'Healthy' : 'Degraded',
    `${installed?.reason ?? ''} ${healthy?.reason ?? ''}`,
  );
};

/** Kinds of Crossplane with a check of their own. */
const crossplaneKinds                                        = {
  'cloudfront.aws.crossplane.io/Distribution': managed('distribution'),
  'iam.aws.crossplane.io/Policy': managed('Policy'),
  'iam.aws.crossplane.io/Role': managed('Role'),
  'iam.aws.crossplane.io/RolePolicyAttachment': managed('RolePolicyAttachment'),
  'rds.aws.crossplane.io/DBCluster': managed('DBCluster'),
  'rds.aws.crossplane.io/DBInstance': managed('DBInstance'),
  // Argo CD spells it so.
  'route53.aws.crossplane.io/ResourceRecordSet': managed('resourcrecordset'),
  's3.aws.crossplane.io/Bucket': managed('Bucket'),
  'pkg.crossplane.io/Provider': provider,
};

/** What is configuration and gets no status. */
const withoutStatus = new Set([
  'Composition',
  'CompositionRevision',
  'DeploymentRuntimeConfig',
  'ClusterProviderConfig',
  'ProviderConfig',
  'ProviderConfigUsage',
  'ControllerConfig',
]);

/** @returns whether it is a kind of Crossplane that is only read by others */
function isConfiguration({ group, kind }                  )          {
  return /\.(?:crossplane|upbound)\.io$/.test(group) && withoutStatus.has(kind);
}

const goodTypes = new Set([
  'Ready',
  'Healthy',
  'Offered',
  'Established',
  'ValidPipeline',
  'RevisionHealthy',
]);

/** Any other kind of a group of Crossplane or Upbound. */
const crossplaneCheck              = ({ kind, status }) => {
  const isEmpty = status === undefined || Object.keys(status).length === 0;
  // Argo CD takes any resource without a status for configuration; so does this.
  if (status === undefined || (isEmpty && withoutStatus.has(kind)))
    return says('Healthy', 'Resource is up-to-date.');
  if (
    status['conditions'] === undefined &&
    (kind === 'ProviderConfig' || kind === 'ClusterProviderConfig') &&
    status['users'] !== undefined
  )
    return says('Healthy', 'Resource is in use.');
  for (const condition of conditionsIn(status)) {
    const { type, status: word, message } = condition;
    if ((type === 'LastAsyncOperation' || type === 'Synced') && word === 'False')
      return says('Degraded', message);
    if (goodTypes.has(type) && word === 'True') return says('Healthy', 'Resource is up-to-date.');
  }
  return says('Progressing', 'Provisioning ...');
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/data-kinds.js



const postgresPhases                                                          = [
  ['Healthy', ['Cluster in healthy state']],
  [
    'Progressing',
    [
      'Setting up primary',
      'Creating a new replica',
      'Upgrading cluster',
      'Waiting for the instances to become active',
      'Promoting to primary cluster',
    ],
  ],
  [
    'Degraded',
    [
      'Switchover in progress',
      'Failing over',
      'Upgrading Postgres major version',
      'Cluster upgrade delayed',
      'Waiting for user action',
      'Primary instance is being restarted in-place',
      'Primary instance is being restarted without a switchover',
      'Cluster cannot execute instance online upgrade due to missing architecture binary',
      'Online upgrade in progress',
      'Applying configuration',
    ],
  ],
  [
    'Suspended',
    [
      'Unable to create required cluster objects',
      'Cluster cannot proceed to reconciliation due to an unknown plugin being required',
      'Cluster has incomplete or invalid image catalog',
      'Cluster is unrecoverable and needs manual intervention',
    ],
  ],
];

const postgresCluster              = ({ metadata, status }) => {
  if (
    ['cnpg.io/reconciliationLoop', 'cnpg.io/reconciliation'].some(
      (name) => textAt(metadata, 'annotations', name) === 'disabled',
    )
  )
    return says('Suspended', 'Cluster reconciliation is suspended');
  const why = textAt(status, 'phaseReason') ?? '';
  if (status === undefined)
    return says('Progressing', 'Waiting for the CloudNativePG operator to report cluster status');
  if (status['conditions'] === undefined) return says('Progressing', why);
  const hibernation = conditionOf({ status }, 'cnpg.io/hibernation');
  if (hibernation !== undefined)
    return says(hibernation.status === 'True' ? 'Suspended' : 'Degraded', hibernation.message);
  const phase = textAt(status, 'phase') ?? '';
  return says(postgresPhases.find(([, phases]) => phases.includes(phase))?.[0] ?? 'Unknown', why);
};

const zalandoPostgres              = ({ status }) => {
  const word = textAt(status, 'PostgresClusterStatus');
  if (word === undefined) return says('Progressing', 'Waiting for postgres cluster status...');
  if (word === 'Running') return says('Healthy', word);
  return says(word === 'Creating' || word === 'Updating' ? 'Progressing' : 'Degraded', word);
};

const rabbitCluster              = ({ spec, status }) => {
  const [reconciled, available, replicas] = [
    'ReconcileSuccess',
    'ClusterAvailable',
    'AllReplicasReady',
  ].map((type) => conditionOf({ status }, type));
  if (reconciled?.status === 'False') return says('Degraded', reconciled.message);
  if (available?.status === 'Unknown' || replicas?.status === 'Unknown')
    return says('Progressing', 'Waiting for RabbitMQ cluster readiness (conditions unknown)');
  if (
    replicas?.status === 'False' &&
    replicas.reason === 'ScaledToZero' &&
    countAt(spec, 'replicas') === 0
  )
    return says('Suspended', 'RabbitmqCluster is scaled to 0 replicas');
  if (available?.status === 'False')
    return says('Progressing', 'Waiting for RabbitMQ cluster formation');
  if (replicas?.status === 'False')
    return says('Progressing', 'Waiting for RabbitMQ instances ready');
  return available?.status === 'True' && replicas?.status === 'True'
    ? says('Healthy', 'RabbitMQ cluster ready')
    : says('Progressing', 'Waiting for RabbitMQ Operator');
};

const mongoStates                                         = {
  initializing: 'Progressing',
  ready: 'Healthy',
  error: 'Degraded',
  stopping: 'Progressing',
  paused: 'Suspended',
};

const mongo              = ({ status }) => {
  if (status === undefined) return says('Unknown', 'Cluster status is unknown');
  return says(meaningOf(mongoStates, textAt(status, 'state') ?? '') ?? 'Unknown', nodes(status));
};

function nodes(status            )         {
  const of = (name        )         => String(countAt(status, name) ?? 0);
  return `${of('ready')}/${of('size')} node(s) are ready`;
}

const xtraDb              = ({ status }) => {
  switch (textAt(status, 'state')) {
    case 'initializing':
      return says('Progressing', nodes(status ?? {}));
    case 'ready':
      return says('Healthy', nodes(status ?? {}));
    case 'paused':
      return says('Unknown', 'Cluster is paused');
    case 'stopping':
      return says('Degraded', `Cluster is stopping (${nodes(status ?? {})})`);
    case 'error': {
      const messages = listAt(status, 'message').filter((text) => typeof text === 'string');
      return says('Degraded', `Cluster is on error: ${messages.join(', ')}`);
    }
    default:
      return says('Unknown', 'Cluster status is unknown.');
  }
};

const mariaDb              = ({ status }) => {
  const conditions = conditionsIn(status);
  if (status?.['conditions'] === undefined) return says('Progressing', 'No status info available');
  const bad = conditions.find(({ status: word }) => word === 'False');
  if (bad === undefined) return says('Healthy', conditions.at(-1)?.message ?? '');
  return says(bad.reason === 'Failed' ? 'Degraded' : 'Progressing', bad.message);
};

const minioFailures                    = [
  'Statefulset not controlled by operator',
  'Another MinIO Tenant already exists in the namespace',
  'Different versions across MinIO Pools',
];

const minioTenant              = ({ status }) => {
  const state = textAt(status, 'currentState');
  if (state === undefined) return says('Missing', 'No status info available');
  if (state === 'Initialized') return says('Healthy', state);
  if (/^(?:Provisioning|Waiting|Updating)/.test(state)) return says('Progressing', state);
  return says(minioFailures.includes(state) ? 'Degraded' : 'Unknown', state);
};

/** Databases and queues, by `group/kind`. */
const dataKinds                                        = {
  'postgresql.cnpg.io/Cluster': postgresCluster,
  'acid.zalan.do/postgresql': zalandoPostgres,
  'rabbitmq.com/RabbitmqCluster': rabbitCluster,
  'psmdb.percona.com/PerconaServerMongoDB': mongo,
  'pxc.percona.com/PerconaXtraDBCluster': xtraDb,
  'k8s.mariadb.com/MariaDB': mariaDb,
  'minio.min.io/Tenant': minioTenant,
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/flux-kinds.js



/**
 * A kind of Flux: Ready, and what else has to be True beside it.
 * @param beside further types of which one has to be True; none where Ready is enough
 */
function fluxCheck(beside                    = [])              {
  return ({ kind, spec, status }) => {
    if (spec['suspend'] === true) return says('Suspended', `${kind} is suspended`);
    if (status?.['conditions'] === undefined) return says('Progressing', 'Status unknown');
    let [moving, good, message] = [0, 0, ''];
    for (const { type, status: word, reason } of conditionsIn(status)) {
      const isTrue = word === 'True';
      if (type === 'Ready') {
        if (isTrue) good += 1;
        if (word === 'Unknown') moving += 1;
        message = reason;
      } else if (type === 'Reconciling' && isTrue) moving += 1;
      else if (type === 'ArtifactOutdated' && isTrue) message += ` ${reason}`;
      else if (beside.includes(type) && isTrue) good += 1;
    }
    if (moving === 2) return says('Progressing', message);
    return says(good === (beside.length > 0 ? 2 : 1) ? 'Healthy' : 'Degraded', message);
  };
}

const source = fluxCheck(['ArtifactInStorage']);

/** A Helm repository that is a registry has no status. */
const helmRepository              = (object) =>
  object.spec['suspend'] !== true && object.spec['type'] === 'oci'
    ? says(
        'Healthy',
        "Helm repositories of type 'oci' do not contain any information in the status.",
      )
    : source(object);

/** The kinds of Flux, by `group/kind`. */
const fluxKinds                                        = {
  'kustomize.toolkit.fluxcd.io/Kustomization': fluxCheck(),
  'helm.toolkit.fluxcd.io/HelmRelease': fluxCheck(['Released', 'TestSuccess']),
  'source.toolkit.fluxcd.io/GitRepository': source,
  'source.toolkit.fluxcd.io/OCIRepository': source,
  'source.toolkit.fluxcd.io/Bucket': source,
  'source.toolkit.fluxcd.io/HelmChart': source,
  'source.toolkit.fluxcd.io/HelmRepository': helmRepository,
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/gateway-kinds.js
                                               



/** Judges one list of conditions of the Gateway API. */
function judge(
  conditions                      ,
  name        ,
  prefix        ,
)                            {
  const text = ({ message }           , instead        )         =>
    prefix + (message === '' ? instead : message);
  for (const wanted of ['ResolvedRefs', 'Accepted']) {
    const refused = conditions.find(({ type, status }) => type === wanted && status === 'False');
    if (refused !== undefined)
      return says('Degraded', text(refused, `Failed condition: ${wanted}`));
  }
  const programming = conditions.find(
    ({ type, status }) => type === 'Programmed' && status !== 'True',
  );
  return programming === undefined
    ? undefined
    : says('Progressing', text(programming, `${name} is still being programmed`));
}

const gateway              = ({ status }) => {
  const own = judge(conditionsIn(status), 'Gateway', '');
  if (own !== undefined) return own;
  const listeners = listAt(status, 'listeners');
  for (const listener of listeners) {
    const verdict = judge(conditionsIn(listener), 'Listener', 'Listener: ');
    if (verdict !== undefined) return verdict;
  }
  return valueIn(status, 'conditions') !== undefined || listeners.length > 0
    ? says('Healthy', 'Gateway is healthy')
    : says('Progressing', 'Waiting for Gateway status');
};

const gatewayClass              = ({ metadata, status }) => {
  const generation = countAt(metadata, 'generation');
  // What was said of an older generation says nothing of this one.
  const accepted = conditionsIn(status).find(
    ({ type, observedGeneration }) =>
      type === 'Accepted' &&
      (generation === undefined ||
        observedGeneration === undefined ||
        observedGeneration === generation),
  );
  const waiting = 'Waiting for GatewayClass status';
  if (accepted === undefined) return says('Progressing', waiting);
  const { status: word, message } = accepted;
  if (word === 'True')
    return says('Healthy', message === '' ? 'GatewayClass is accepted' : message);
  if (word === 'False')
    return says('Degraded', message === '' ? 'GatewayClass is not accepted' : message);
  return says('Progressing', message === '' ? waiting : message);
};

function gateway_kinds_isObserved({ metadata }                  , conditions                      )          {
  const generation = countAt(metadata, 'generation');
  return (
    generation === undefined ||
    conditions.some(({ observedGeneration }) => observedGeneration === generation)
  );
}

/** A route is judged by each of its parents that has seen this generation. */
function route(kind        )              {
  return (object) => {
    const parents = listAt(object.status, 'parents')
      .map((parent) => ({
        name: textAt(parent, 'parentRef', 'name') ?? '',
        conditions: conditionsIn(parent),
      }))
      .filter(({ conditions }) => conditions.length > 0 && gateway_kinds_isObserved(object, conditions));
    for (const { name, conditions } of parents) {
      const verdict = judge(conditions, 'Route', `Parent ${name}: `);
      if (verdict !== undefined) return verdict;
    }
    return parents.length > 0
      ? says('Healthy', `${kind} is healthy`)
      : says('Progressing', `Waiting for ${kind} status`);
  };
}

/** Gloo writes one status, or one for each namespace; the first that it knows decides. */
const gloo              = ({ status }) => {
  const several = objectAt(status, 'statuses');
  const entries                                     =
    several === undefined ? [status] : Object.values(several);
  for (const entry of entries) {
    const found = valueIn(entry, 'state');
    const state = typeof found === 'number' ? String(found) : (textAt(entry, 'state') ?? '');
    if (['Accepted', '1'].includes(state))
      return says('Healthy', 'The resource has been validated');
    if (['Pending', '0'].includes(state))
      return says('Suspended', 'The resource has not yet been validated');
    if (['Warning', '3', 'Rejected', '2'].includes(state))
      return says('Degraded', textAt(entry, 'reason') ?? '');
  }
  return says('Progressing', 'Update in progress');
};

const glooKinds = [
  'Gateway',
  'MatchableHttpGateway',
  'RouteOption',
  'RouteTable',
  'VirtualHostOption',
  'VirtualService',
];

/** Kinds that bring traffic in, by `group/kind`. */
const gatewayKinds                                        = {
  'gateway.networking.k8s.io/Gateway': gateway,
  'gateway.networking.k8s.io/GatewayClass': gatewayClass,
  'gateway.networking.k8s.io/HTTPRoute': route('HTTPRoute'),
  'gateway.networking.k8s.io/GRPCRoute': route('GRPCRoute'),
  ...Object.fromEntries(glooKinds.map((kind) => [`gateway.solo.io/${kind}`, gloo])),
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/kruise-kinds.js
                                               



const starting = says('Progressing', 'Waiting for initialization');

function isCurrent({ metadata, status }                  )          {
  return countAt(metadata, 'generation') === countAt(status, 'observedGeneration');
}

/**
 * How many pods a partition keeps back.
 * @param partition a number, `'2'` or `'30%'`
 * @param whole of how many; a percentage is rounded up
 */
function heldBack(partition                       , whole        )         {
  if (typeof partition === 'number') return partition;
  if (typeof partition !== 'string') return 0;
  const share = /^([0-9]{1,3})%$/.exec(partition)?.[1];
  if (share !== undefined) return Math.ceil((Number(share) * whole) / 100);
  return /^[0-9]{1,9}$/.test(partition) ? Number(partition) : 0;
}

                    
                        
                           
                                                        
                                
                                                               
                                                                
                                                     
                                                                                    
                                       
 

function workload(kind          )              {
  return (object) => {
    const { metadata, spec, status } = object;
    if (status === undefined || !isCurrent(object)) return starting;
    const strategy = valueIn(spec, ...kind.strategy);
    if (valueIn(strategy, 'paused') === true || countAt(status, kind.updatedField) === undefined)
      return says('Suspended', `${kind.name} is paused`);
    const partition = valueIn(strategy, 'partition');
    const isPartitioned =
      partition !== undefined &&
      partition !== null &&
      heldBack(partition, 100) !== 0 &&
      (countAt(metadata, 'generation') ?? 0) > 1;
    if (isPartitioned)
      return kind.isHeld(status, partition)
        ? says('Suspended', `${kind.name} needs manual intervention`)
        : starting;
    if (kind.isReady(status))
      return says('Healthy', `All ${kind.name} workloads are ready and updated`);
    return kind.isFailed(status) ? says('Degraded', kind.failure) : starting;
  };
}

const same = (status                       , one        , other        )          => {
  const found = countAt(status, one);
  return found !== undefined && found === countAt(status, other);
};
const kruise_kinds_number = (status                       , name        )         => countAt(status, name) ?? 0;
const allAvailable = (status                       )          =>
  same(status, 'updatedAvailableReplicas', 'replicas');

const rolling = ['updateStrategy', 'rollingUpdate'];

const kruise_kinds_daemonSet = workload({
  name: 'Daemonset',
  failure: 'Some pods are not ready or available',
  updatedField: 'updatedNumberScheduled',
  strategy: rolling,
  isReady: (status) =>
    same(status, 'updatedNumberScheduled', 'desiredNumberScheduled') &&
    same(status, 'numberAvailable', 'desiredNumberScheduled'),
  isFailed: (status) =>
    same(status, 'updatedNumberScheduled', 'desiredNumberScheduled') &&
    same(status, 'numberUnavailable', 'desiredNumberScheduled'),
  isHeld: (status, partition) => {
    const desired = kruise_kinds_number(status, 'desiredNumberScheduled');
    return kruise_kinds_number(status, 'updatedNumberScheduled') > desired - heldBack(partition, desired);
  },
});

const replicaFailure = 'Some replicas are not ready or available';

const kruise_kinds_statefulSet = workload({
  name: 'Statefulset',
  failure: replicaFailure,
  updatedField: 'updatedAvailableReplicas',
  strategy: rolling,
  isReady: allAvailable,
  isFailed: (status) => !allAvailable(status),
  isHeld: (status, partition) => {
    const replicas = kruise_kinds_number(status, 'replicas');
    return kruise_kinds_number(status, 'updatedReplicas') > replicas - heldBack(partition, replicas);
  },
});

const cloneSet = workload({
  name: 'Cloneset',
  failure: replicaFailure,
  updatedField: 'updatedAvailableReplicas',
  strategy: ['updateStrategy'],
  isReady: allAvailable,
  isFailed: (status) => !allAvailable(status),
  isHeld: (status) =>
    kruise_kinds_number(status, 'updatedReplicas') >= kruise_kinds_number(status, 'expectedUpdatedReplicas'),
});

const broadcastJob              = ({ spec, status }) => {
  const phase = textAt(status, 'phase');
  if (phase === 'completed' && countAt(status, 'desired') === countAt(status, 'succeeded'))
    return says('Healthy', 'BroadcastJob is completed successfully');
  if (phase === 'failed' && countAt(status, 'failed') !== 0)
    return says('Degraded', 'BroadcastJob failed');
  if (phase === 'paused' && spec['paused'] === true)
    return says('Suspended', 'BroadcastJob is Paused');
  return says('Progressing', 'BroadcastJob is still running');
};

const kruise_kinds_cronJob              = ({ spec, status }) => {
  const scheduled = textAt(status, 'lastScheduleTime');
  if (scheduled === undefined && spec['paused'] === true)
    return says('Suspended', 'AdvancedCronJob is Paused');
  if (listAt(status, 'active').length > 0)
    return says('Progressing', 'AdvancedCronJobs has active jobs');
  return scheduled === undefined
    ? says('Degraded', 'AdvancedCronJobs has not run successfully')
    : says('Healthy', 'AdvancedCronJobs has run successfully');
};

/** The kinds of OpenKruise, by `group/kind`. */
const kruiseKinds                                        = {
  'apps.kruise.io/AdvancedCronJob': kruise_kinds_cronJob,
  'apps.kruise.io/BroadcastJob': broadcastJob,
  'apps.kruise.io/CloneSet': cloneSet,
  'apps.kruise.io/DaemonSet': kruise_kinds_daemonSet,
  'apps.kruise.io/StatefulSet': kruise_kinds_statefulSet,
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/promoter-promotions.js
                                               



const shortSha = (sha        )         => sha.slice(0, 7);
const drySha = (value                       )         => textAt(value, 'dry', 'sha') ?? '';

                 
                                      
                             
                                       
 

function tally(value                       )        {
  const statuses = listAt(value, 'commitStatuses');
  const keys = (phase        )           =>
    statuses.flatMap((entry) =>
      textAt(entry, 'phase') === phase ? [textAt(entry, 'key') ?? ''] : [],
    );
  return { pending: keys('pending'), successes: keys('success').length, failures: keys('failure') };
}

function tallyText({ pending, successes, failures }       )         {
  const counts = `${String(pending.length)} pending, ${String(successes)} successful, ${String(failures.length)} failed. `;
  const named = (title        , keys                   )         =>
    keys.length === 0 ? '' : `${title} commit statuses: ${keys.join(', ')}. `;
  return counts + named('Pending', pending) + named('Failed', failures);
}

/** The hydrator notes which commit it has worked off, where that changed nothing in the branch. */
function hydrated(proposed                       )         {
  const note = textAt(proposed, 'note', 'drySha') ?? '';
  return note === '' || note === drySha(proposed)
    ? ''
    : `Hydrator has processed dry commit '${shortSha(note)}'.`;
}

/** One environment's policy: what is proposed has become what is active. */
const transferPolicy              = ({ status }) => {
  const [active, proposed] = [objectAt(status, 'active'), objectAt(status, 'proposed')];
  for (const [word, side] of [
    ['active', active],
    ['proposed', proposed],
  ]         ) {
    if (drySha(side) === '')
      return says('Progressing', `The ${word} commit DRY SHA is missing or empty.`);
  }
  const [from, to] = [shortSha(drySha(active)), shortSha(drySha(proposed))];
  if (drySha(active) !== drySha(proposed))
    return says(
      'Progressing',
      `Promotion in progress from '${from}' to '${to}': ${tallyText(tally(proposed))}`,
    );
  const found = tally(active);
  return found.pending.length + found.failures.length > 0
    ? says(
        'Healthy',
        `Environment is up-to-date, but there are non-successful active commit statuses: ${tallyText(found)}`,
      )
    : says('Healthy', `Environment is up-to-date on commit ${from}.`);
};

/** A strategy over environments: all of them are on the same commit. */
const strategy              = ({ status }) => {
  const environments = listAt(status, 'environments').map((environment) => ({
    branch: textAt(environment, 'branch') ?? '',
    active: objectAt(environment, 'active'),
    proposed: objectAt(environment, 'proposed'),
  }));
  const [first] = environments;
  if (first === undefined)
    return says('Degraded', 'Promotion strategy has no environments configured');
  for (const { branch, active, proposed } of environments) {
    const missing = drySha(active) === '' ? 'active' : drySha(proposed) === '' ? 'proposed' : '';
    if (missing !== '')
      return says(
        'Progressing',
        `The ${missing} commit DRY SHA is missing or empty in environment '${branch}'.`,
      );
  }
  const target = (proposed                       )         =>
    textAt(proposed, 'note', 'drySha') ?? drySha(proposed);
  if (environments.some(({ proposed }) => target(proposed) !== target(first.proposed)))
    return says(
      'Progressing',
      'Not all environments have the same proposed commit SHA. This likely means the hydrator has not run for all environments yet.',
    );
  const moving = environments.find(({ active, proposed }) => drySha(active) !== drySha(proposed));
  if (moving !== undefined) {
    const { branch, active, proposed } = moving;
    const note = hydrated(proposed);
    return says(
      'Progressing',
      `Promotion in progress for environment '${branch}' from '${shortSha(drySha(active))}' to '${shortSha(drySha(proposed))}': ${tallyText(tally(proposed))}${note === '' ? '' : `${note} `}`,
    );
  }
  const unsettled = environments.flatMap(({ branch, active }) => {
    const { pending, failures } = tally(active);
    return pending.length + failures.length === 0
      ? []
      : [`${branch} (${String(failures.length)} failed, ${String(pending.length)} pending)`];
  });
  if (unsettled.length > 0)
    return says(
      'Healthy',
      `Environments are up-to-date, but some environments have non-successful commit statuses: ${unsettled.join(', ')}.`,
    );
  const note = hydrated(first.proposed);
  return says(
    'Healthy',
    `All environments are up-to-date on commit '${shortSha(drySha(first.proposed))}'.${note === '' ? '' : ` ${note}`}`,
  );
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/promoter-kinds.js




/** How a kind of the GitOps Promoter speaks of itself. */
                 
                            
                            
                              
                           
                                                       
                           
                                                                                                                     
                                 
                                                                                                      
                           
                                     
                                       
                                
 

function promoterCheck(voice       )              {
  return (object) => {
    if (isDeleting(object)) return says('Progressing', voice.deleting);
    if (object.status === undefined) return says('Progressing', voice.starting);
    return beforeReady(object, voice) ?? voice.settled(object);
  };
}

function beforeReady(object                  , voice       )                            {
  const generation = countAt(object.metadata, 'generation');
  const conditions = conditionsIn(object.status).filter(({ type }) =>
    (voice.types ?? ['Ready']).includes(type),
  );
  if (conditions.length === 0) return says('Progressing', voice.unready);
  for (const { status, reason, message, observedGeneration } of conditions) {
    if (
      observedGeneration !== undefined &&
      generation !== undefined &&
      observedGeneration !== generation
    )
      return says('Progressing', voice.unobserved);
    const cause = reason === '' ? 'Unknown' : reason;
    if (status === 'False' && reason === 'ReconciliationError')
      return says('Degraded', `${voice.failure}: ${message === '' ? 'Unknown error' : message}`);
    if (status === 'False' && voice.otherFailure !== undefined)
      return says(
        'Degraded',
        `${voice.otherFailure} (${cause}): ${message === '' ? 'Unknown error' : message}`,
      );
    if (status === 'Unknown' && voice.unsure !== undefined)
      return says(
        'Progressing',
        `${voice.unsure} (${cause}): ${message === '' ? 'Unknown' : message}`,
      );
  }
  return undefined;
}

/** A kind that is named in lower-case words: `commit status`. */
function worded(words        , settled             , title = capital(words))        {
  return {
    starting: `Initializing ${words}`,
    deleting: `${title} is being deleted`,
    unobserved: `Waiting for ${words} spec update to be observed`,
    unready: `${title} is not ready yet`,
    failure: `${title} reconciliation failed`,
    otherFailure: `${title} reconciliation failed`,
    settled,
  };
}

                     
                            
                                                    
                         
                           
                          
 

/** A kind that is named by its kind: `ScmProvider`. */
function named(kind        , words           , settled             )        {
  return {
    starting: `Initializing ${words.starting}`,
    deleting: `${kind} is being deleted`,
    unobserved: `Waiting for ${kind} spec update to be observed`,
    unready: `${kind} Ready condition is missing`,
    failure: words.failure,
    otherFailure: `${words.title} not ready`,
    unsure: words.unsure,
    settled,
  };
}

const capital = (words        )         => words.slice(0, 1).toUpperCase() + words.slice(1);

function promoter_kinds_provider(kind        , title        , starting        )        {
  return named(
    kind,
    {
      starting,
      title,
      failure: `${title} validation failed`,
      unsure: `${title} readiness unknown`,
    },
    () => says('Healthy', `${title} is ready`),
  );
}

                     
                        
                          
                           
                          
 

/** Reads `status.environments`: one gate for each branch. An unknown phase is a pending one. */
function gate({ none, failed, pending, passed }           )              {
  return (object) => {
    const environments = listAt(object.status, 'environments');
    if (environments.length === 0) return says('Healthy', none);
    const branches = (wanted                            )           =>
      environments.flatMap((environment) =>
        wanted(textAt(environment, 'phase') ?? 'pending')
          ? [textAt(environment, 'branch') ?? '?']
          : [],
      );
    const failures = branches((phase) => phase === 'failure');
    if (failures.length > 0)
      return says('Degraded', `${failed} for branch(es): ${failures.join(', ')}`);
    const waiting = branches((phase) => phase !== 'success');
    if (waiting.length > 0)
      return says('Progressing', `${pending} for branch(es): ${waiting.join(', ')}`);
    return says('Healthy', `${passed} for ${String(environments.length)} environment(s)`);
  };
}

const commitStatus              = ({ status }) => {
  const [sha, phase] = [textAt(status, 'sha'), textAt(status, 'phase')];
  return sha === undefined || phase === undefined
    ? says('Healthy', 'Commit status is healthy')
    : says('Healthy', `Commit status for commit ${sha} reports ${phase}`);
};

const pullRequest              = ({ status }) => {
  const [id, state] = [textAt(status, 'id'), textAt(status, 'state')];
  return id === undefined || state === undefined
    ? says('Healthy', 'Pull request is healthy')
    : says('Healthy', `Pull request is ${state} as PR ${id}`);
};

const trackedApplications              = ({ status }) => {
  const count = listAt(status, 'applicationsSelected').length;
  return count === 0
    ? says('Degraded', 'Argo CD commit status has no applications configured')
    : says(
        'Healthy',
        `Argo CD commit status is healthy and is tracking ${String(count)} applications`,
      );
};

const gitGate = gate({
  none: 'Git commit validation reconciled',
  failed: 'Git commit validation failed',
  pending: 'Git commit validation pending',
  passed: 'Git commit validation passed',
});
const timedGate = gate({
  none: 'Timed commit gate reconciled',
  failed: 'Timed commit gate failed',
  pending: 'Timed commit gate pending',
  passed: 'Timed commit gate satisfied',
});
const webGate = gate({
  none: 'Web request commit validation reconciled',
  failed: 'Web request validation failed',
  pending: 'Web request validation pending',
  passed: 'Web request validation passed',
});

const voices                                  = {
  ArgoCDCommitStatus: worded('Argo CD commit status', trackedApplications),
  ChangeTransferPolicy: worded('change transfer policy', transferPolicy),
  CommitStatus: worded('commit status', commitStatus),
  PromotionStrategy: worded('promotion strategy', strategy),
  PullRequest: {
    ...worded('pull request', pullRequest),
    types: ['Reconciled', 'Ready'],
  },
  ClusterScmProvider: promoter_kinds_provider(
    'ClusterScmProvider',
    'Cluster SCM provider',
    'cluster SCM provider',
  ),
  ScmProvider: promoter_kinds_provider('ScmProvider', 'SCM provider', 'SCM provider'),
  GitRepository: promoter_kinds_provider('GitRepository', 'Git repository', 'Git repository'),
  GitCommitStatus: named(
    'GitCommitStatus',
    {
      starting: 'git commit validation',
      title: 'Git commit validation',
      failure: 'Git commit validation failed',
      unsure: 'Git commit validation status unknown',
    },
    gitGate,
  ),
  TimedCommitStatus: named(
    'TimedCommitStatus',
    {
      starting: 'timed commit gate',
      title: 'Timed commit gate',
      failure: 'Timed commit gate failed',
      unsure: 'Timed commit gate status unknown',
    },
    timedGate,
  ),
  WebRequestCommitStatus: named(
    'WebRequestCommitStatus',
    {
      starting: 'web request commit validation',
      title: 'Web request commit validation',
      failure: 'Web request commit validation failed',
      unsure: 'Web request commit validation unknown',
    },
    webGate,
  ),
};

/** The kinds of the GitOps Promoter, by `group/kind`. */
const promoterKinds                                        = Object.fromEntries(
  Object.entries(voices).map(([kind, voice]) => [
    `promoter.argoproj.io/${kind}`,
    promoterCheck(voice),
  ]),
);

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/rollout-kind.js



/**
 * An Argo Rollout: since 1.0 its controller writes a phase that is taken as it is; older ones are judged by conditions,
 * pauses and counts.
 */
const rolloutCheck              = (object) => {
  if (!isSpecObserved(object) || !isWorkloadObserved(object))
    return says('Progressing', 'Waiting for rollout spec update to be observed');
  const phase = textAt(object.status, 'phase');
  if (phase !== undefined) return ofPhase(phase, textAt(object.status, 'message') ?? '');
  const broken = conditionsIn(object.status).find(
    ({ type, reason }) =>
      type === 'InvalidSpec' ||
      (type === 'Progressing' &&
        (reason === 'RolloutAborted' || reason === 'ProgressDeadlineExceeded')),
  );
  if (broken !== undefined) return says('Degraded', broken.message);
  if (listAt(object.status, 'pauseConditions').length > 0 || object.spec['paused'] === true)
    return says('Suspended', 'Rollout is paused');
  const hash = textAt(object.status, 'currentPodHash');
  if (hash === undefined)
    return says('Progressing', 'Waiting for rollout to finish: status has not been reconciled.');
  return ofCounts(object) ?? ofStrategy(object, hash) ?? says('Healthy');
};

function ofPhase(phase        , message        )                {
  if (phase === 'Paused') return says('Suspended', message);
  // A phase that is not one of the words is not understood.
  return says(argocdStatuses.find((word) => word === phase) ?? 'Unknown', message);
}

/** Before 0.10 `observedGeneration` was a hash: such a one says nothing. */
function isSpecObserved({ metadata, status }                  )          {
  if (status === undefined) return false;
  const found = status['observedGeneration'];
  const observed =
    typeof found === 'string' && /^\s*[0-9]+\s*$/.test(found) ? Number(found) : found;
  const generation = countAt(metadata, 'generation');
  if (typeof observed !== 'number' || generation === undefined || observed > generation)
    return true;
  return observed === generation;
}

/** Since 1.1 a rollout may take its template from a workload elsewhere, which has a generation of its own. */
function isWorkloadObserved({ spec, metadata, status }                  )          {
  const annotations = objectAt(metadata, 'annotations');
  if (objectAt(spec, 'workloadRef') === undefined || annotations === undefined) return true;
  const wanted = textAt(annotations, 'rollout.argoproj.io/workload-generation') ?? '';
  const found = status?.['workloadObservedGeneration'];
  const observed =
    typeof found === 'number' ? String(found) : typeof found === 'string' ? found : '';
  return wanted === observed;
}

const rollout_kind_number = (object                  , name        )         =>
  countAt(object.status, name) ?? 0;

function ofCounts(object                  )                            {
  const updated = rollout_kind_number(object, 'updatedReplicas');
  const wait = 'Waiting for roll out to finish:';
  if (updated < (countAt(object.spec, 'replicas') ?? 1))
    return says('Progressing', `${wait} More replicas need to be updated`);
  return rollout_kind_number(object, 'availableReplicas') < updated
    ? says('Progressing', `${wait} updated replicas are still becoming available`)
    : undefined;
}

function ofStrategy(object                  , hash        )                            {
  const { spec, status } = object;
  // Before 0.8 it stood under `canary`.
  const stable = textAt(status, 'stableRS') ?? textAt(status, 'canary', 'stableRS') ?? '';
  if (objectAt(spec, 'strategy', 'blueGreen') !== undefined) {
    if (textAt(status, 'blueGreen', 'activeSelector') !== hash)
      return says('Progressing', 'active service cutover pending');
    return stable !== '' && stable !== hash
      ? says('Progressing', 'waiting for analysis to complete')
      : undefined;
  }
  if (objectAt(spec, 'strategy', 'canary') === undefined) return undefined;
  if (rollout_kind_number(object, 'replicas') > rollout_kind_number(object, 'updatedReplicas'))
    return says(
      'Progressing',
      'Waiting for roll out to finish: old replicas are pending termination',
    );
  return stable === hash ? undefined : says('Progressing', 'Waiting for rollout to finish steps');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/single-kinds.js



const apiManager              = ({ status }) => {
  const waiting = says('Progressing', 'Waiting for 3scale APIManager status...');
  const available = says('Healthy', '3scale APIManager is available');
  const deployments = objectAt(status, 'deployments');
  const has = (name        )          => (deployments?.[name] ?? null) !== null;
  if (has('ready') && !has('starting') && !has('stopped')) return available;
  for (const { type, status: word, reason } of conditionsIn(status)) {
    if (type !== 'Available') continue;
    if (word === 'True') return available;
    if (reason !== '') return says('Degraded', `3scale APIManager is degraded: ${reason}`);
  }
  return waiting;
};

/** What a phase means, and what is said where the status has no message of its own. */
                                                                        

const analysisPhases         = {
  Pending: ['Progressing', 'Analysis run is running'],
  Running: ['Progressing', 'Analysis run is running'],
  Successful: ['Healthy', 'Analysis run completed successfully'],
  Failed: ['Degraded', 'Analysis run failed'],
  Error: ['Degraded', 'Analysis run had an error'],
  Inconclusive: ['Unknown', 'Analysis run was inconclusive'],
};

const analysisRun              = ({ status }) => {
  if (status === undefined)
    return says(
      'Progressing',
      'Waiting for analysis run to finish: status has not been reconciled.',
    );
  const phase = textAt(status, 'phase') ?? '';
  const [word, message] = meaningOf(analysisPhases, phase) ?? [
    'Unknown',
    `Analysis run is in phase ${phase}`,
  ];
  return says(word, word === 'Progressing' ? message : (textAt(status, 'message') ?? message));
};

const experimentPhases         = {
  Pending: ['Progressing', 'Experiment is pending'],
  Running: ['Progressing', 'Experiment is running'],
  Successful: ['Healthy', 'Experiment is successful'],
  Failed: ['Degraded', 'Experiment has failed'],
  Error: ['Degraded', 'Experiment had an error'],
};

const experiment              = ({ status }) => {
  if (status === undefined)
    return says('Progressing', 'Waiting for experiment to finish: status has not been reconciled.');
  const phase = textAt(status, 'phase') ?? '';
  return says(
    ...(meaningOf(experimentPhases, phase) ?? ['Unknown', `Experiment is in phase ${phase}`]),
  );
};

const clusterExternalSecret              = ({ status }) => {
  // Its controller appends: only the last condition is of now.
  const last = conditionsIn(status).at(-1);
  const words                                         = {
    Ready: 'Healthy',
    PartiallyReady: 'Degraded',
    NotReady: 'Degraded',
  };
  const word = last?.status === 'True' ? meaningOf(words, last.type) : undefined;
  return word === undefined || last === undefined
    ? says('Progressing', 'Waiting for ClusterExternalSecret')
    : says(word, last.message);
};

const externalSecret              = ({ spec, status }) => {
  const waiting = says('Progressing', 'Waiting for ExternalSecret');
  const ready = conditionOf({ status }, 'Ready');
  if (ready === undefined) return waiting;
  const entry = listAt(status, 'conditions').find((found) => textAt(found, 'type') === 'Ready');
  const isOlder =
    spec['refreshPolicy'] === 'OnChange' &&
    (textAt(entry, 'lastTransitionTime') ?? '') < (textAt(status, 'refreshTime') ?? '');
  if (isOlder) return waiting;
  if (ready.status === 'False') return says('Degraded', ready.message);
  return ready.status === 'True' ? says('Healthy', ready.message) : waiting;
};

const canaryPhases                                         = {
  Failed: 'Degraded',
  Progressing: 'Progressing',
  Finalising: 'Progressing',
  Promoting: 'Progressing',
  Initializing: 'Progressing',
  Waiting: 'Progressing',
  WaitingPromotion: 'Progressing',
  Succeeded: 'Healthy',
  Initialized: 'Healthy',
};

const canary              = ({ status }) => {
  if (status === undefined) return says('Unknown', 'No status');
  const phase = textAt(status, 'phase') ?? '';
  const weight = Number(valueIn(status, 'canaryWeight') ?? 0);
  const parts = [
    ...(weight > 0 ? [`Canary Weight: ${String(weight)} %`] : []),
    ...conditionsIn(status).map(({ message }) => message),
  ];
  return says(
    meaningOf(canaryPhases, phase) ?? 'Unknown',
    [phase, parts.join(' --- ')].join(' --- '),
  );
};

/** KEDA's scalers: what is not Ready is degraded, whatever else is said. */
function scaler(
  waiting        ,
  alsoDegraded                                           ,
)              {
  return ({ status }) => {
    let [message, healthy, degraded, suspended] = ['', false, false, false];
    for (const { type, status: word, message: text } of conditionsIn(status)) {
      const isReady = type === 'Ready' && word === 'True';
      const isDegraded = (type === 'Ready' && word === 'False') || alsoDegraded(type, word);
      const isPaused = type === 'Paused' && word === 'True';
      if (isReady || isDegraded || isPaused) message = text;
      healthy ||= isReady;
      degraded ||= isDegraded;
      suspended ||= isPaused;
    }
    if (degraded) return says('Degraded', message);
    if (healthy) return says(suspended ? 'Suspended' : 'Healthy', message);
    return says('Progressing', waiting);
  };
}

/** ACME's orders and challenges. */
function acme(name        )              {
  return ({ status }) => {
    const state = textAt(status, 'state') ?? '';
    if (state === '') return says('Progressing', `Waiting for ${name.toLowerCase()}`);
    if (state === 'valid') return says('Healthy', `${name} is valid`);
    const message = textAt(status, 'reason') ?? `${name} is ${state}`;
    return says(
      ['invalid', 'expired', 'errored'].includes(state) ? 'Degraded' : 'Progressing',
      message,
    );
  };
}

const volumeSnapshot              = ({ status }) => {
  if (status?.['readyToUse'] === true) return says('Healthy', 'Ready to use');
  const error = objectAt(status, 'error');
  return error === undefined
    ? says('Progressing', 'Waiting for status')
    : says('Degraded', textAt(error, 'message') ?? '');
};

const openshiftRoute              = ({ status }) => {
  const waiting = says('Progressing', 'Route is still getting admitted');
  const ingress = listAt(status, 'ingress');
  if (status?.['ingress'] === undefined) return waiting;
  const words = ingress.flatMap((entry) =>
    conditionsIn(entry).flatMap(({ type, status: word }) => (type === 'Admitted' ? [word] : [])),
  );
  if (words.filter((word) => word === 'True').length >= ingress.length)
    return says('Healthy', 'Route is healthy');
  return words.includes('False') ? says('Degraded', 'Route is degraded') : waiting;
};

const deploymentConfig              = ({ status }) => {
  const waiting = says('Progressing', 'replication controller is waiting for pods to run');
  if (status?.['conditions'] === undefined) return waiting;
  const good = conditionsIn(status).filter(
    ({ type, status: word }) => word === 'True' && (type === 'Available' || type === 'Progressing'),
  ).length;
  if (good === 2) return says('Healthy', 'replication controller successfully rolled out');
  return good === 1 ? waiting : says('Degraded', 'Deployment config is degraded');
};

const virtualMachine              = ({ status }) => {
  if (conditionOf({ status }, 'Paused')?.status === 'True') return says('Suspended', 'Paused');
  const shown = textAt(status, 'printableStatus');
  const ready = conditionOf({ status }, 'Ready');
  if (ready === undefined) return says('Progressing', shown ?? 'No status available');
  if (ready.status === 'True') return says('Healthy', shown ?? 'Running');
  return status?.['created'] === true
    ? says('Progressing', shown ?? 'Starting')
    : says('Suspended', shown ?? 'Stopped');
};

const apiCluster              = ({ spec, status }) => {
  if (spec['paused'] === true) return says('Suspended', 'Cluster is paused');
  const ready = conditionOf({ status }, 'Ready');
  if (ready?.status === 'False') return says('Degraded', ready.message);
  const phase = textAt(status, 'phase');
  if (phase === 'Provisioned') return says('Healthy', 'Cluster is running');
  return phase === 'Failed' ? says('Degraded') : says('Progressing', 'Waiting for clusters');
};

/** Kinds with a check of their own, by `group/kind`. */
const singleKinds                                        = {
  'apps.3scale.net/APIManager': apiManager,
  'argoproj.io/AnalysisRun': analysisRun,
  'argoproj.io/Experiment': experiment,
  'external-secrets.io/ClusterExternalSecret': clusterExternalSecret,
  'external-secrets.io/ExternalSecret': externalSecret,
  'flagger.app/Canary': canary,
  'keda.sh/ScaledJob': scaler(
    'Waiting for ScaledJob',
    (type, status) => type === 'Ready' && status === 'Unknown',
  ),
  'keda.sh/ScaledObject': scaler(
    'Creating HorizontalPodAutoscaler Object',
    (type, status) => type === 'Fallback' && status === 'True',
  ),
  'acme.cert-manager.io/Order': acme('Order'),
  'acme.cert-manager.io/Challenge': acme('Challenge'),
  'snapshot.storage.k8s.io/VolumeSnapshot': volumeSnapshot,
  'route.openshift.io/Route': openshiftRoute,
  'apps.openshift.io/DeploymentConfig': deploymentConfig,
  'kubevirt.io/VirtualMachine': virtualMachine,
  'cluster.x-k8s.io/Cluster': apiCluster,
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/argocd.js














const checks                                   = new Map(
  Object.entries({
    ...builtInKinds,
    ...conditionKinds,
    ...crossplaneKinds,
    ...dataKinds,
    ...fluxKinds,
    ...gatewayKinds,
    ...kruiseKinds,
    ...promoterKinds,
    ...singleKinds,
    'argoproj.io/Rollout': rolloutCheck,
  }),
);

/** Checks for every kind of a family of groups, where the kind has none of its own. */
const families                                              = [
  ['.crossplane.io', crossplaneCheck],
  ['.upbound.io', crossplaneCheck],
  ...cloudChecks,
];

/**
 * @param object a Kubernetes object
 * @returns the check that Argo CD has for its kind, undefined where it has none
 */
function argocdCheckOf({ group, kind }                  )                          {
  return checks.get(`${group}/${kind}`) ?? families.find(([suffix]) => group.endsWith(suffix))?.[1];
}

/** The kinds that have a check of their own, as `group/kind`. */
const argocdKinds                    = [...checks.keys()];

const hookFinalizer = 'argocd.argoproj.io/hook-finalizer';

/**
 * Judges as Argo CD does (its Lua checks and those of its gitops-engine).
 * @param object a Kubernetes object
 * @returns its health; undefined for a kind without a check, of which Argo CD shows none
 */
function argocdOf(object                  )                            {
  const check = argocdCheckOf(object);
  // The Promoter's kinds say their own words while they are deleted.
  if (check !== undefined && object.group === 'promoter.argoproj.io') return check(object);
  if (isDeleting(object) && !listAt(object.metadata, 'finalizers').includes(hookFinalizer))
    return says('Progressing', 'Pending deletion');
  return check?.(object);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/health.js
/** What Waybill says of an object. Only `ready` is success; what is not understood is `unknown`, never ready. */
const healthStatuses = (/* unused pure expression or super */ null && (['ready', 'progressing', 'failed', 'suspended', 'unknown']))         ;

/** One of them. */
                                                           

/** Why an object has its status: the whole list. */
const healthReasons = (/* unused pure expression or super */ null && ([
  'Ready',
  'Completed',
  'NoStatusNeeded',
  'ScaledToZero',
  'PartitionReached',
  'ScheduleSet',
  'ControllerSaysHealthy',
  'Terminating',
  'NoStatus',
  'GenerationNotObserved',
  'ConditionNotObserved',
  'TooFewUpdated',
  'TooManyReplicas',
  'TooFewReady',
  'TooFewAvailable',
  'RevisionNotReached',
  'Reconciling',
  'NotReady',
  'NotAvailable',
  'NotStarted',
  'Running',
  'Pending',
  'Unschedulable',
  'ImagePullFailed',
  'ContainerConfigInvalid',
  'CrashLoop',
  'ContainerRestarted',
  'OutOfMemory',
  'PodFailed',
  'JobFailed',
  'ProgressDeadlineExceeded',
  'ReplicaFailure',
  'Stalled',
  'ReconcileFailed',
  'BudgetViolated',
  'VolumeLost',
  'VolumeUnbound',
  'NoAddress',
  'NamesConflict',
  'ScalingFailed',
  'OutOfSync',
  'OperationRunning',
  'OperationFailed',
  'RolloutAborted',
  'SpecInvalid',
  'ControllerSaysDegraded',
  'ControllerSaysProgressing',
  'ControllerSaysSuspended',
  'ControllerSaysMissing',
  'Paused',
  'Suspended',
  'WaitsForDeletion',
  'UnknownKind',
  'UnknownValue',
]))         ;

/** One of them. */
                                                          

/** An object's health. */
                         
                                
                                
                                                            
                           
 

/** What a rule is told beside the object, so that it stays a pure function. */
                              
                                      
                       
 

/** @returns a ready object's health */
function health_ready(reason              , message        )         {
  return { status: 'ready', reason, message };
}

/** @returns the health of an object that is on its way */
function progressing(reason              , message        )         {
  return { status: 'progressing', reason, message };
}

/** @returns the health of an object that will not become ready by waiting */
function failed(reason              , message        )         {
  return { status: 'failed', reason, message };
}

/** @returns the health of an object on which nothing goes on until somebody acts */
function suspended(reason              , message        )         {
  return { status: 'suspended', reason, message };
}

/** @returns the health of an object that is not understood */
function unknown(reason              , message        )         {
  return { status: 'unknown', reason, message };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kinds/workloads.js


                                            

const workloads_number = (object                  , name        )         =>
  countAt(object.status, name) ?? 0;
const wanted = (object                  )         => countAt(object.spec, 'replicas') ?? 1;

/** One count that must be reached: why not, in which words, what is there, what is expected. */
                                                                                             

function firstShortage(counts                  )                     {
  const short = counts.find(([, , found, expected]) => found < expected);
  if (short === undefined) return undefined;
  const [reason, words, found, expected] = short;
  return progressing(reason, `${String(found)} of ${String(expected)} pods are ${words}.`);
}

function surplus(found        , expected        )                     {
  return found > expected
    ? progressing(
        'TooManyReplicas',
        `${String(found - expected)} pods of an older revision, or too many, have not ended yet.`,
      )
    : undefined;
}

function allReady(expected        )         {
  return expected === 0
    ? health_ready('ScaledToZero', 'No pods are asked for, and none are there.')
    : health_ready('Ready', `All ${String(expected)} pods are updated and available.`);
}

/** The controllers of workloads always write which generation they saw; without it they saw none. */
function unobserved(object                  )                     {
  return workloads_number(object, 'observedGeneration') === 0 && object.status?.['observedGeneration'] !== 0
    ? progressing('GenerationNotObserved', `No controller has looked at this ${object.kind} yet.`)
    : undefined;
}

/** A Deployment: its newest revision alone, as many pods as asked for, all of them available. */
const deploymentRule             = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const progress = conditionOf(object, 'Progressing');
  if (progress?.reason === 'ProgressDeadlineExceeded')
    return failed(
      'ProgressDeadlineExceeded',
      sentence(progress.message, 'Its progress deadline has passed.'),
    );
  const failure = conditionOf(object, 'ReplicaFailure');
  const expected = wanted(object);
  const [replicas, updated] = [workloads_number(object, 'replicas'), workloads_number(object, 'updatedReplicas')];
  const counted =
    firstShortage([['TooFewUpdated', 'of the newest revision', updated, expected]]) ??
    surplus(replicas, updated) ??
    surplus(updated, expected) ??
    firstShortage([
      ['TooFewAvailable', 'available', workloads_number(object, 'availableReplicas'), expected],
    ]);
  if (failure?.status === 'True' && counted !== undefined)
    return failed('ReplicaFailure', sentence(failure.message, 'Its pods cannot be created.'));
  if (object.spec['paused'] === true && counted !== undefined)
    return suspended('Paused', `The Deployment is paused; ${lower(counted.message)}`);
  if (counted !== undefined) return counted;
  const available = conditionOf(object, 'Available');
  if (available !== undefined && available.status !== 'True')
    return progressing('NotAvailable', sentence(available.message, 'It is not available.'));
  // With a deadline the controller says when the newest revision has arrived.
  if (progress !== undefined && progress.status !== 'True')
    return progressing(
      'NotReady',
      sentence(progress.message, 'The newest revision has not arrived.'),
    );
  return allReady(expected);
};

/** A StatefulSet: all pods ready and of the update revision, or as many as its partition lets through. */
const statefulSetRule             = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const expected = wanted(object);
  const replicas = workloads_number(object, 'replicas');
  const updated = workloads_number(object, 'updatedReplicas');
  const revision = textAt(object.status, 'currentRevision');
  const next = textAt(object.status, 'updateRevision');
  if (textAt(object.spec, 'updateStrategy', 'type') === 'OnDelete' && revision !== next)
    return suspended(
      'WaitsForDeletion',
      `${String(updated)} of ${String(expected)} pods are of the newest revision; OnDelete replaces the others only when they are deleted.`,
    );
  const counted =
    firstShortage([
      ['TooFewReady', 'there', replicas, expected],
      ['TooFewReady', 'ready', workloads_number(object, 'readyReplicas'), expected],
      [
        'TooFewAvailable',
        'available',
        countAt(object.status, 'availableReplicas') ?? expected,
        expected,
      ],
    ]) ?? surplus(replicas, expected);
  if (counted !== undefined) return counted;
  const partition = countAt(object.spec, 'updateStrategy', 'rollingUpdate', 'partition') ?? 0;
  if (partition > 0) {
    return (
      firstShortage([
        ['TooFewUpdated', 'of the newest revision', updated, Math.max(0, expected - partition)],
      ]) ??
      health_ready(
        'PartitionReached',
        `${String(updated)} of ${String(expected)} pods are of the newest revision, as the partition ${String(partition)} asks.`,
      )
    );
  }
  if (revision !== next)
    return progressing(
      'RevisionNotReached',
      `${String(updated)} of ${String(expected)} pods are of revision ${next ?? 'unknown'}.`,
    );
  return allReady(expected);
};

/** A DaemonSet: a pod of the newest revision, available, on every node that it is for. */
const daemonSetRule             = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const expected = countAt(object.status, 'desiredNumberScheduled');
  if (expected === undefined)
    return progressing('NoStatus', 'It is not known on how many nodes it is to run.');
  const updated = workloads_number(object, 'updatedNumberScheduled');
  // Where nothing runs and nothing is replaced by itself, nothing is proved.
  const isByHand = textAt(object.spec, 'updateStrategy', 'type') === 'OnDelete';
  if (isByHand && (updated < expected || expected === 0))
    return suspended(
      'WaitsForDeletion',
      `${String(updated)} of ${String(expected)} pods are of the newest revision; OnDelete replaces the others only when they are deleted.`,
    );
  const scheduled = countAt(object.status, 'currentNumberScheduled') ?? expected;
  const readyPods = countAt(object.status, 'numberReady') ?? expected;
  return (
    firstShortage([
      ['TooFewReady', 'scheduled', scheduled, expected],
      ['TooFewUpdated', 'of the newest revision', updated, expected],
      ['TooFewReady', 'ready', readyPods, expected],
      ['TooFewAvailable', 'available', workloads_number(object, 'numberAvailable'), expected],
    ]) ?? allReady(expected)
  );
};

/** A ReplicaSet that stands by itself. */
const replicaSetRule             = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const failure = conditionOf(object, 'ReplicaFailure');
  if (failure?.status === 'True')
    return failed('ReplicaFailure', sentence(failure.message, 'Its pods cannot be created.'));
  const expected = wanted(object);
  return (
    firstShortage([
      ['TooFewReady', 'ready', workloads_number(object, 'readyReplicas'), expected],
      ['TooFewAvailable', 'available', workloads_number(object, 'availableReplicas'), expected],
    ]) ??
    surplus(workloads_number(object, 'replicas'), expected) ??
    allReady(expected)
  );
};

/** @returns the controller's words, or ours where it has none */
function sentence(found        , instead        )         {
  return found.trim() === '' ? instead : found.trim();
}

function lower(text        )         {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** @returns whether the object says `suspend: true` */
function isSuspended(object                  )          {
  return valueIn(object.spec, 'suspend') === true;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kinds/cluster.js



                                            


/** A claim is ready when it is bound. One that waits for its first consumer is not: nothing was given to it yet. */
const claimRule             = ({ status }) => {
  const phase = textAt(status, 'phase') ?? '';
  switch (phase) {
    case 'Bound':
      return health_ready('Ready', 'The claim is bound to a volume.');
    case '':
    case 'Pending':
      return progressing('VolumeUnbound', 'The claim is not bound to a volume.');
    case 'Lost':
      return failed('VolumeLost', 'The volume of the claim is gone.');
    default:
      return unknown('UnknownValue', `The phase ${phase} of a claim is not known.`);
  }
};

function hasAddress({ status }                  )          {
  return listAt(status, 'loadBalancer', 'ingress').some(
    (entry) => (textAt(entry, 'ip') ?? textAt(entry, 'hostname') ?? '') !== '',
  );
}

/** A Service: one of type LoadBalancer needs an address from outside; the others are ready as they are. */
const serviceRule             = (object) => {
  const type = textAt(object.spec, 'type') ?? 'ClusterIP';
  switch (type) {
    case 'ClusterIP':
    case 'NodePort':
    case 'ExternalName':
      return health_ready('NoStatusNeeded', `A Service of type ${type} is ready as it is.`);
    case 'LoadBalancer':
      return hasAddress(object)
        ? health_ready('Ready', 'The load balancer has an address.')
        : progressing('NoAddress', 'The load balancer has no address yet.');
    default:
      return unknown('UnknownValue', `The type ${type} of a Service is not known.`);
  }
};

/** An Ingress needs an address: without one no controller serves it. */
const ingressRule             = (object) =>
  hasAddress(object)
    ? health_ready('Ready', 'The Ingress has an address.')
    : progressing('NoAddress', 'No controller has given the Ingress an address.');

/** A disruption budget: its controller has seen this generation, and as many pods are healthy as it asks for. */
const budgetRule             = (object) => {
  if (countAt(object.status, 'observedGeneration') === undefined)
    return progressing('GenerationNotObserved', 'No controller has looked at the budget yet.');
  const refused = conditionOf(object, 'DisruptionAllowed');
  if (refused?.status === 'False' && refused.reason === 'SyncFailed')
    return failed('ReconcileFailed', sentence(refused.message, 'The budget cannot be computed.'));
  const [healthy, desired] = [
    countAt(object.status, 'currentHealthy') ?? 0,
    countAt(object.status, 'desiredHealthy') ?? 0,
  ];
  return healthy < desired
    ? progressing('BudgetViolated', `${String(healthy)} of ${String(desired)} pods are healthy.`)
    : health_ready('Ready', `${String(healthy)} pods are healthy, ${String(desired)} are needed.`);
};

/** An autoscaler: it can scale, and its metrics can be read. */
const autoscalerRule             = (object) => {
  const conditions = autoscalerConditions(object);
  const able = conditions.find(({ type }) => type === 'AbleToScale');
  const active = conditions.find(({ type }) => type === 'ScalingActive');
  // A target of zero replicas turns it off; that is meant so.
  if (active?.reason === 'ScalingDisabled' && able?.status === 'True')
    return health_ready('ScaledToZero', sentence(active.message, 'Scaling is off.'));
  for (const condition of [able, active]) {
    if (condition?.status === 'False')
      return failed(
        'ScalingFailed',
        `${condition.reason}: ${sentence(condition.message, 'It cannot scale.')}`,
      );
  }
  return able?.status === 'True' && active?.status === 'True'
    ? health_ready('Ready', sentence(active.message, 'It scales.'))
    : progressing('NoStatus', 'The autoscaler has not looked at its target yet.');
};

/** A definition: its names are accepted, and it is established. */
const definitionRule             = (object) => {
  const names = conditionOf(object, 'NamesAccepted');
  if (names?.status === 'False')
    return failed('NamesConflict', sentence(names.message, 'Its names are taken.'));
  const established = conditionOf(object, 'Established');
  return established?.status === 'True' && names?.status === 'True'
    ? health_ready('Ready', 'The definition is established.')
    : progressing(
        'NotReady',
        sentence(established?.message ?? '', 'The definition is not established.'),
      );
};

/** An aggregated API: its backend answers. */
const apiServiceRule             = (object) => {
  const available = conditionOf(object, 'Available');
  if (available === undefined) return progressing('NoStatus', 'The API has not been asked yet.');
  return available.status === 'True'
    ? health_ready('Ready', sentence(available.message, 'The API answers.'))
    : progressing(
        'NotAvailable',
        `${available.reason}: ${sentence(available.message, 'The API does not answer.')}`,
      );
};

/** A Namespace is ready while it is active. */
const namespaceRule             = ({ status })         => {
  const phase = textAt(status, 'phase') ?? '';
  if (phase === 'Active') return health_ready('Ready', 'The namespace is active.');
  if (phase === 'Terminating') return progressing('Terminating', 'The namespace is being deleted.');
  return phase === ''
    ? progressing('NoStatus', 'The namespace has no phase yet.')
    : unknown('UnknownValue', `The phase ${phase} of a namespace is not known.`);
};

/** A Node is ready when its kubelet says so, and pressure is no reason not to take it. */
const nodeRule             = ({ status })         => {
  const node = conditionsIn(status).find(({ type }) => type === 'Ready');
  if (node === undefined) return progressing('NoStatus', 'No kubelet has spoken for the node.');
  return node.status === 'True'
    ? health_ready('Ready', sentence(node.message, 'The kubelet is ready.'))
    : progressing('NotReady', sentence(node.message, 'The kubelet is not ready.'));
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kinds/argo.js

                                                          


                                            


/** @returns what a check of Argo CD says, in our words: what it does not know is unknown */
function ofVerdict({ status, message }               )         {
  switch (status) {
    case 'Healthy':
      return health_ready(
        'ControllerSaysHealthy',
        sentence(message, 'Its status says that it is healthy.'),
      );
    case 'Progressing':
      return progressing('ControllerSaysProgressing', sentence(message, 'It is on its way.'));
    case 'Degraded':
      return failed(
        'ControllerSaysDegraded',
        sentence(message, 'Its status says that it is degraded.'),
      );
    case 'Suspended':
      return suspended('ControllerSaysSuspended', sentence(message, 'It is suspended.'));
    case 'Missing':
      return unknown('ControllerSaysMissing', sentence(message, 'It is missing in the cluster.'));
    case 'Unknown':
      return unknown('UnknownValue', sentence(message, 'Its status is not understood.'));
  }
}

/** An Argo Rollout: its controller's phase, at this generation; an aborted one has failed although its old pods serve. */
const rolloutRule             = (object) => {
  if (object.status === undefined)
    return progressing('NoStatus', 'No controller has looked at the Rollout yet.');
  const invalid = conditionOf(object, 'InvalidSpec');
  if (invalid?.status === 'True')
    return failed('SpecInvalid', sentence(invalid.message, 'The Rollout is invalid.'));
  if (object.status['abort'] === true)
    return failed(
      'RolloutAborted',
      sentence(textAt(object.status, 'message') ?? '', 'The Rollout was aborted.'),
    );
  const check = argocdCheckOf(object);
  return check === undefined
    ? unknown('UnknownKind', 'There is no rule for this kind.')
    : ofVerdict(check(object));
};

/** An Argo CD Application: the operation ended well, what is applied is what git says, and all of it is healthy. */
const applicationRule             = (object) => {
  const { status } = object;
  if (status === undefined)
    return progressing('NoStatus', 'The Application has not been reconciled yet.');
  const operation = operationOf(object);
  if (operation !== undefined) return operation;
  const sync = textAt(status, 'sync', 'status') ?? '';
  const health = textAt(status, 'health', 'status') ?? '';
  const message = textAt(status, 'health', 'message') ?? '';
  if (sync === 'OutOfSync')
    return progressing('OutOfSync', 'What is applied is not what git says.');
  if (sync !== 'Synced')
    return unknown('UnknownValue', `The sync status is ${sync === '' ? 'missing' : sync}.`);
  switch (health) {
    case 'Healthy':
      return health_ready('Ready', 'Synced, and all of it is healthy.');
    case 'Progressing':
    case 'Degraded':
    case 'Suspended':
    case 'Missing':
      return ofVerdict({ status: health, message });
    default:
      return unknown('UnknownValue', `The health is ${health === '' ? 'missing' : health}.`);
  }
};

function operationOf({ whole, status }                  )                     {
  const phase = textAt(status, 'operationState', 'phase') ?? '';
  const message = textAt(status, 'operationState', 'message') ?? '';
  // `operation` beside the spec is one that has been asked for and not begun.
  if (whole['operation'] !== undefined && whole['operation'] !== null)
    return progressing('OperationRunning', sentence(message, 'A sync has been asked for.'));
  switch (phase) {
    case '':
    case 'Succeeded':
      return undefined;
    case 'Running':
    case 'Terminating':
      return progressing(
        'OperationRunning',
        sentence(message, `A sync is ${phase.toLowerCase()}.`),
      );
    case 'Failed':
    case 'Error':
      return failed('OperationFailed', sentence(message, 'The last sync failed.'));
    default:
      return unknown('UnknownValue', `The phase ${phase} of an operation is not known.`);
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kinds/custom.js





                                            


/** What every controller that follows the conventions of conditions says, before its kind is asked. */
function ofConventions(object                  )                     {
  const generation = countAt(object.metadata, 'generation');
  const stalled = conditionOf(object, 'Stalled');
  if (stalled?.status === 'True')
    return failed('Stalled', sentence(stalled.message, `Stalled: ${stalled.reason}.`));
  const reconciling = conditionOf(object, 'Reconciling');
  if (reconciling?.status === 'True')
    return progressing('Reconciling', sentence(reconciling.message, 'It is being reconciled.'));
  const old = conditionsIn(object.status).find(
    ({ type, observedGeneration }) =>
      type === 'Ready' &&
      generation !== undefined &&
      observedGeneration !== undefined &&
      observedGeneration < generation,
  );
  return old === undefined
    ? undefined
    : progressing(
        'ConditionNotObserved',
        `Ready was said of generation ${String(old.observedGeneration)}, not of ${String(generation)}.`,
      );
}

/**
 * Any other kind: the conventions, then what Argo CD knows of the kind, then its Ready condition. A status that says none of it
 * is not understood, so it is not ready.
 */
const customRule             = (object) => {
  if (isSuspended(object)) return suspended('Suspended', `The ${object.kind} is suspended.`);
  const conventional = ofConventions(object);
  if (conventional !== undefined) return conventional;
  const check = argocdCheckOf(object);
  if (object.status === undefined)
    return isConfiguration(object)
      ? health_ready('NoStatusNeeded', `A ${object.kind} is configuration.`)
      : progressing('NoStatus', `No controller has written a status of this ${object.kind} yet.`);
  const condition = conditionOf(object, 'Ready');
  const verdict = check === undefined ? undefined : ofVerdict(check(object));
  // Where a check is content and Ready is not, Ready is right.
  if (
    verdict !== undefined &&
    (verdict.status !== 'ready' || (condition?.status ?? 'True') === 'True')
  )
    return verdict;
  if (condition === undefined)
    return unknown(
      'UnknownKind',
      `There is no rule for ${object.apiVersion} ${object.kind}, and it has no Ready condition.`,
    );
  const words = sentence(condition.message, `Ready is ${condition.status}: ${condition.reason}.`);
  switch (condition.status) {
    case 'True':
      return health_ready('Ready', words);
    case 'False':
    case 'Unknown':
      return progressing('NotReady', words);
    default:
      return unknown('UnknownValue', `Ready is ${condition.status}.`);
  }
};

/** Reasons of Flux by which this generation fails until somebody changes something. */
const fluxFailures = new Set([
  'BuildFailed',
  'HealthCheckFailed',
  'ReconciliationFailed',
  'PruneFailed',
  'ArtifactFailed',
  'InstallFailed',
  'UpgradeFailed',
  'RollbackFailed',
  'TestFailed',
  'UninstallFailed',
  'InvalidChartReference',
  'AuthenticationFailed',
  'GitOperationFailed',
  'OCIArtifactPullFailed',
  'OCIArtifactLayerOperationFailed',
  'VerificationError',
  'URLInvalid',
  'AccessDenied',
]);

/** The kinds of Flux: Ready at this generation; a failure that it names is one. */
const fluxRule             = (object) => {
  if (isSuspended(object)) return suspended('Suspended', `The ${object.kind} is suspended.`);
  const condition = conditionOf(object, 'Ready');
  if (object.kind === 'HelmRepository' && object.spec['type'] === 'oci' && condition === undefined)
    return health_ready('NoStatusNeeded', 'A Helm repository that is a registry has no status.');
  if (condition?.status === 'False' && fluxFailures.has(condition.reason))
    return failed(
      'ReconcileFailed',
      `${condition.reason}: ${sentence(condition.message, 'It failed.')}`,
    );
  const conventional = ofConventions(object);
  if (conventional !== undefined) return conventional;
  if (condition === undefined)
    return progressing('NoStatus', `No controller has said whether this ${object.kind} is ready.`);
  if (condition.status === 'True' && countAt(object.status, 'observedGeneration') === undefined)
    return progressing('GenerationNotObserved', 'Ready, but of which generation is not said.');
  const words = sentence(condition.message, condition.reason);
  return condition.status === 'True'
    ? health_ready('Ready', words)
    : progressing('NotReady', `${condition.reason}: ${words}`);
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kinds/jobs.js


                                            


function counts({ status }                  )         {
  const of = (name        )         => String(countAt(status, name) ?? 0);
  return `${of('succeeded')} succeeded, ${of('active')} active, ${of('failed')} failed`;
}

/** A Job is ready only when it has completed: one that still runs has proved nothing. */
const jobRule             = (object) => {
  const holding = conditionsIn(object.status).filter(({ status }) => status === 'True');
  const has = (...types          )                                       =>
    holding.find(({ type }) => types.includes(type));
  const failure = has('Failed', 'FailureTarget');
  if (failure !== undefined)
    return failed(
      'JobFailed',
      `${failure.reason === '' ? '' : `${failure.reason}: `}${sentence(failure.message, `The Job failed: ${counts(object)}.`)}`,
    );
  if (has('Complete') !== undefined)
    return health_ready('Completed', `The Job is complete: ${counts(object)}.`);
  if (has('Suspended') !== undefined || isSuspended(object))
    return suspended('Suspended', `The Job is suspended: ${counts(object)}.`);
  return (textAt(object.status, 'startTime') ?? '') === ''
    ? progressing('NotStarted', 'The Job has not started.')
    : progressing('Running', `The Job runs: ${counts(object)}.`);
};

/** A CronJob is ready when its schedule is set: what its Jobs do is theirs to say. */
const cronJobRule             = (object) => {
  if (isSuspended(object)) return suspended('Suspended', 'The CronJob is suspended.');
  const schedule = textAt(object.spec, 'schedule');
  if (schedule === undefined) return progressing('NoStatus', 'The CronJob has no schedule.');
  const active = listAt(object.status, 'active').length;
  const last = textAt(object.status, 'lastScheduleTime');
  return health_ready(
    'ScheduleSet',
    `It is scheduled at ${JSON.stringify(schedule)}; ${last === undefined ? 'it has not run yet' : `last at ${last}`}, ${String(active)} active.`,
  );
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kinds/pod.js
                                               


                                            


/** How long nobody needs to have found a node for a pod before that is a failure: a node may be on its way. */
const schedulingGrace = 15_000;

/** What a container waits for in vain, by the kubelet's reason; a first pull error is not yet a failure. */
const waits           
         
           
                                                                                                   
   
  = {
  ErrImagePull: ['progressing', 'ImagePullFailed'],
  RegistryUnavailable: ['progressing', 'ImagePullFailed'],
  ImagePullBackOff: ['failed', 'ImagePullFailed'],
  ErrImageNeverPull: ['failed', 'ImagePullFailed'],
  InvalidImageName: ['failed', 'ImagePullFailed'],
  ImageInspectError: ['failed', 'ImagePullFailed'],
  SignatureValidationFailed: ['failed', 'ImagePullFailed'],
  CreateContainerConfigError: ['failed', 'ContainerConfigInvalid'],
  CreateContainerError: ['failed', 'ContainerConfigInvalid'],
  RunContainerError: ['failed', 'ContainerConfigInvalid'],
  CrashLoopBackOff: ['failed', 'CrashLoop'],
};

/** A Pod: ready when its Ready condition says so, or when it has ended well. */
const podRule             = (object, { now }) => {
  const phase = textAt(object.status, 'phase') ?? '';
  const containers = [
    ...listAt(object.status, 'initContainerStatuses'),
    ...listAt(object.status, 'containerStatuses'),
  ];
  switch (phase) {
    case '':
      return progressing('NoStatus', 'No kubelet and no scheduler has seen the pod yet.');
    case 'Succeeded':
      return health_ready('Completed', 'All containers ended with exit code 0.');
    case 'Failed':
      return failed('PodFailed', endOf(object, containers));
    case 'Pending':
      return (
        waitOf(containers) ??
        unscheduled(object, now) ??
        progressing('Pending', 'Its containers have not started.')
      );
    case 'Running': {
      const condition = conditionOf(object, 'Ready');
      if (condition?.status === 'True')
        return (textAt(object.spec, 'restartPolicy') ?? 'Always') === 'Always'
          ? health_ready('Ready', 'All containers are ready.')
          : progressing('Running', 'The pod is to end by itself and still runs.');
      return (
        waitOf(containers) ??
        restarted(containers) ??
        progressing('NotReady', sentence(condition?.message ?? '', 'Its containers are not ready.'))
      );
    }
    default:
      return unknown('UnknownValue', `The phase ${phase} of a pod is not known.`);
  }
};

function waitOf(containers                      )                     {
  for (const container of containers) {
    const reason = textAt(container, 'state', 'waiting', 'reason') ?? '';
    const known = Object.hasOwn(waits, reason) ? waits[reason] : undefined;
    if (known === undefined) continue;
    const [status, because] = known;
    const message = textAt(container, 'state', 'waiting', 'message') ?? '';
    const oom = textAt(container, 'lastState', 'terminated', 'reason') === 'OOMKilled';
    const words = `Container ${nameOf(container)}: ${reason}${message === '' ? '' : `: ${message}`}${oom ? ' (out of memory)' : ''}.`;
    if (oom) return failed('OutOfMemory', words);
    return status === 'failed' ? failed(because, words) : progressing(because, words);
  }
  return undefined;
}

function restarted(containers                      )                     {
  for (const container of containers) {
    const ended = objectAt(container, 'lastState', 'terminated');
    const code = countAt(ended, 'exitCode') ?? 0;
    if (ended === undefined || code === 0) continue;
    const restarts = countAt(container, 'restartCount') ?? 0;
    const words = `Container ${nameOf(container)} ended with exit code ${String(code)} (${textAt(ended, 'reason') ?? 'no reason'}), ${String(restarts)} restarts.`;
    return progressing(
      textAt(ended, 'reason') === 'OOMKilled' ? 'OutOfMemory' : 'ContainerRestarted',
      words,
    );
  }
  return undefined;
}

function unscheduled(object                  , now        )                     {
  const scheduled = conditionOf(object, 'PodScheduled');
  if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable') return undefined;
  const created = Date.parse(textAt(object.metadata, 'creationTimestamp') ?? '');
  const words = sentence(scheduled.message, 'No node takes the pod.');
  return now - schedulingGrace < created
    ? progressing('Unschedulable', words)
    : failed('Unschedulable', words);
}

function endOf(object                  , containers                      )         {
  const own = [textAt(object.status, 'reason') ?? '', textAt(object.status, 'message') ?? ''];
  const said = own.filter((text) => text !== '').join(': ');
  if (said !== '') return said;
  for (const container of containers) {
    const ended = objectAt(container, 'state', 'terminated');
    const code = countAt(ended, 'exitCode') ?? 0;
    if (code !== 0)
      return `Container ${nameOf(container)} ended with exit code ${String(code)} (${textAt(ended, 'reason') ?? 'no reason'}).`;
  }
  return 'A container ended with an error.';
}

function nameOf(container           )         {
  return textAt(container, 'name') ?? 'without a name';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/judge.js





                                                  




const rules                                  = new Map([
  ['/Pod', podRule],
  ['/Service', serviceRule],
  ['/PersistentVolumeClaim', claimRule],
  ['/Namespace', namespaceRule],
  ['/Node', nodeRule],
  ['apps/Deployment', deploymentRule],
  ['apps/StatefulSet', statefulSetRule],
  ['apps/DaemonSet', daemonSetRule],
  ['apps/ReplicaSet', replicaSetRule],
  ['extensions/Deployment', deploymentRule],
  ['extensions/DaemonSet', daemonSetRule],
  ['extensions/ReplicaSet', replicaSetRule],
  ['extensions/Ingress', ingressRule],
  ['batch/Job', jobRule],
  ['batch/CronJob', cronJobRule],
  ['networking.k8s.io/Ingress', ingressRule],
  ['policy/PodDisruptionBudget', budgetRule],
  ['autoscaling/HorizontalPodAutoscaler', autoscalerRule],
  ['apiextensions.k8s.io/CustomResourceDefinition', definitionRule],
  ['apiregistration.k8s.io/APIService', apiServiceRule],
  ['argoproj.io/Rollout', rolloutRule],
  ['argoproj.io/Application', applicationRule],
  ['kustomize.toolkit.fluxcd.io/Kustomization', fluxRule],
  ['helm.toolkit.fluxcd.io/HelmRelease', fluxRule],
  ['source.toolkit.fluxcd.io/GitRepository', fluxRule],
  ['source.toolkit.fluxcd.io/OCIRepository', fluxRule],
  ['source.toolkit.fluxcd.io/HelmRepository', fluxRule],
  ['source.toolkit.fluxcd.io/HelmChart', fluxRule],
  ['source.toolkit.fluxcd.io/Bucket', fluxRule],
]);

/** Kinds of Kubernetes that have no status to wait for: to be there is all. */
const judge_withoutStatus                      = new Set([
  '/ConfigMap',
  '/Secret',
  '/ServiceAccount',
  '/LimitRange',
  '/Endpoints',
  '/PodTemplate',
  'rbac.authorization.k8s.io/Role',
  'rbac.authorization.k8s.io/RoleBinding',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'networking.k8s.io/NetworkPolicy',
  'networking.k8s.io/IngressClass',
  'storage.k8s.io/StorageClass',
  'scheduling.k8s.io/PriorityClass',
  'node.k8s.io/RuntimeClass',
  'coordination.k8s.io/Lease',
  'discovery.k8s.io/EndpointSlice',
  'apps/ControllerRevision',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
]);

/** Groups of Kubernetes itself: a kind of theirs without a rule is not taken for a custom resource. */
const ownGroups                      = new Set(['', 'apps', 'batch', 'extensions', 'autoscaling']);

/** The kinds with a rule of their own, as `group/kind`. */
const judgedKinds                    = [...rules.keys(), ...judge_withoutStatus];

/**
 * Judges an object strictly: only what is understood, of this generation and not about to go, is ready.
 * @param object a Kubernetes object
 * @param clock the time, for grace periods
 * @returns its status, a reason of a closed list, and one sentence
 */
function judgeHealth(object                  , clock             )         {
  if (isDeleting(object)) return progressing('Terminating', `The ${object.kind} is being deleted.`);
  const generation = countAt(object.metadata, 'generation');
  const observed = countAt(object.status, 'observedGeneration');
  if (generation !== undefined && observed !== undefined && observed < generation)
    return progressing(
      'GenerationNotObserved',
      `Its controller has seen generation ${String(observed)} of ${String(generation)}.`,
    );
  const key = `${object.group}/${object.kind}`;
  if (judge_withoutStatus.has(key))
    return health_ready('NoStatusNeeded', `A ${object.kind} is ready when it is there.`);
  const rule = rules.get(key);
  if (rule !== undefined) return rule(object, clock);
  if (ownGroups.has(object.group))
    return unknown('UnknownKind', `There is no rule for ${object.apiVersion} ${object.kind}.`);
  return customRule(object, clock);
}

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
  if ((group === 'apps' || older) && kind === 'Deployment') return rollout_status_deployment(object);
  if ((group === 'apps' || older) && kind === 'DaemonSet') return rollout_status_daemonSet(object);
  if (group === 'apps' && kind === 'StatefulSet') return rollout_status_statefulSet(object);
  return error(
    'UnknownKind',
    `no status viewer has been implemented for ${group === '' ? kind : `${kind}.${group}`}`,
  );
}

const rollout_status_number = (object                  , name        )         =>
  countAt(object.status, name) ?? 0;

function rollout_status_isObserved(object                  )          {
  return (countAt(object.metadata, 'generation') ?? 0) <= rollout_status_number(object, 'observedGeneration');
}

function rollout_status_deployment(object                  )                {
  if (!rollout_status_isObserved(object))
    return waiting('NotObserved', 'Waiting for deployment spec update to be observed...');
  const name = JSON.stringify(object.name);
  const progress = conditionsIn(object.status).find(({ type }) => type === 'Progressing');
  if (progress?.reason === 'ProgressDeadlineExceeded')
    return error(progress.reason, `deployment ${name} exceeded its progress deadline`);
  const expected = countAt(object.spec, 'replicas');
  const [updated, replicas, available] = [
    rollout_status_number(object, 'updatedReplicas'),
    rollout_status_number(object, 'replicas'),
    rollout_status_number(object, 'availableReplicas'),
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

function rollout_status_daemonSet(object                  )                {
  if (textAt(object.spec, 'updateStrategy', 'type') !== 'RollingUpdate') return onlyRolling;
  if (!rollout_status_isObserved(object))
    return waiting('NotObserved', 'Waiting for daemon set spec update to be observed...');
  const name = JSON.stringify(object.name);
  const [updated, expected, available] = [
    rollout_status_number(object, 'updatedNumberScheduled'),
    rollout_status_number(object, 'desiredNumberScheduled'),
    rollout_status_number(object, 'numberAvailable'),
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

function rollout_status_statefulSet(object                  )                {
  if (textAt(object.spec, 'updateStrategy', 'type') !== 'RollingUpdate') return onlyRolling;
  if (rollout_status_number(object, 'observedGeneration') === 0 || !rollout_status_isObserved(object))
    return waiting('NotObserved', 'Waiting for statefulset spec update to be observed...');
  const expected = countAt(object.spec, 'replicas');
  const missing = (expected ?? 0) - rollout_status_number(object, 'readyReplicas');
  if (expected !== undefined && missing > 0)
    return waiting('TooFewReady', `Waiting for ${String(missing)} pods to be ready...`);
  const updated = rollout_status_number(object, 'updatedReplicas');
  const rolling = object.spec['updateStrategy'];
  if (typeof rolling === 'object' && rolling !== null && 'rollingUpdate' in rolling) {
    const partition = countAt(rolling, 'rollingUpdate', 'partition');
    if (expected !== undefined && partition !== undefined && updated < expected - partition)
      return waiting(
        'TooFewUpdated',
        `Waiting for partitioned roll out to finish: ${String(updated)} out of ${String(expected - partition)} new pods have been updated...`,
      );
    return done(`partitioned roll out complete: ${String(updated)} new pods have been updated...`);
  }
  const next = textAt(object.status, 'updateRevision') ?? '';
  const revision = textAt(object.status, 'currentRevision') ?? '';
  if (next !== revision)
    return waiting(
      'RevisionNotReached',
      `waiting for statefulset rolling update to complete ${String(updated)} pods at revision ${next}...`,
    );
  return done(
    `statefulset rolling update complete ${String(rollout_status_number(object, 'currentReplicas'))} pods at revision ${revision}...`,
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

function kinds_surplus(found        , expected        )                      {
  return found > expected
    ? inProgress('ExtraPods', `Pending termination: ${String(found - expected)}`)
    : undefined;
}

const kinds_number = (object                  , name        )         =>
  countAt(object.status, name) ?? 0;
const kinds_wanted = (object                  )         => countAt(object.spec, 'replicas') ?? 1;

const kinds_statefulSet       = (object) => {
  if (textAt(object.spec, 'updateStrategy', 'type') === 'OnDelete')
    return current('StatefulSet is using the ondelete update strategy');
  const expected = kinds_wanted(object);
  const replicas = kinds_number(object, 'replicas');
  const updated = kinds_number(object, 'updatedReplicas');
  const early =
    shortage([
      ['LessReplicas', 'Replicas', replicas, expected],
      ['LessReady', 'Ready', kinds_number(object, 'readyReplicas'), expected],
    ]) ?? kinds_surplus(replicas, expected);
  if (early !== undefined) return early;
  const partition = countAt(object.spec, 'updateStrategy', 'rollingUpdate', 'partition');
  if (partition !== undefined && partition !== -1) {
    return (
      shortage([['PartitionRollout', 'updated', updated, expected - partition]]) ??
      current(`Partition rollout complete. updated: ${String(updated)}`)
    );
  }
  const late = shortage([['LessCurrent', 'current', kinds_number(object, 'currentReplicas'), expected]]);
  if (late !== undefined) return late;
  return textAt(object.status, 'currentRevision') === textAt(object.status, 'updateRevision')
    ? current(`All replicas scheduled as expected. Replicas: ${String(replicas)}`)
    : inProgress('RevisionMismatch', 'Waiting for updated revision to match current');
};

const kinds_deployment       = (object) => {
  const conditions = conditionsIn(object.status);
  const late = conditions.find(
    ({ type, reason }) => type === 'Progressing' && reason === 'ProgressDeadlineExceeded',
  );
  if (late !== undefined) return failure(late.reason, 'Progress deadline exceeded');
  const expected = kinds_wanted(object);
  const replicas = kinds_number(object, 'replicas');
  const updated = kinds_number(object, 'updatedReplicas');
  const counted =
    shortage([
      ['LessReplicas', 'Replicas', replicas, expected],
      ['LessUpdated', 'Updated', updated, expected],
    ]) ??
    kinds_surplus(replicas, expected) ??
    shortage([
      ['LessAvailable', 'Available', kinds_number(object, 'availableReplicas'), updated],
      ['LessReady', 'Ready', kinds_number(object, 'readyReplicas'), expected],
    ]);
  if (counted !== undefined) return counted;
  const deadline = countAt(object.spec, 'progressDeadlineSeconds') ?? noDeadline;
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

const kinds_replicaSet       = (object) => {
  if (
    conditionsIn(object.status).some(
      ({ type, status }) => type === 'ReplicaFailure' && status === 'True',
    )
  )
    return inProgress('ReplicaFailure', 'Replica Failure condition. Check Pods');
  const expected = kinds_wanted(object);
  const replicas = kinds_number(object, 'replicas');
  return (
    shortage([
      ['LessLabelled', 'Labelled', kinds_number(object, 'fullyLabeledReplicas'), expected],
      ['LessAvailable', 'Available', kinds_number(object, 'availableReplicas'), expected],
      ['LessReady', 'Ready', kinds_number(object, 'readyReplicas'), expected],
    ]) ??
    kinds_surplus(replicas, expected) ??
    current(`ReplicaSet is available. Replicas: ${String(replicas)}`)
  );
};

const kinds_daemonSet       = (object) => {
  if (countAt(object.metadata, 'generation') === undefined)
    return inProgress('NoGeneration', `${object.kind} metadata.generation not found`);
  if (countAt(object.status, 'observedGeneration') === undefined)
    return inProgress('NoObservedGeneration', `${object.kind} status.observedGeneration not found`);
  const expected = countAt(object.status, 'desiredNumberScheduled') ?? -1;
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

const kinds_claim       = (object) => {
  const phase = textAt(object.status, 'phase') ?? 'unknown';
  return phase === 'Bound'
    ? current('PVC is Bound')
    : inProgress('NotBound', `PVC is not Bound. phase: ${phase}`);
};

const pod       = (object, { now }) => {
  const conditions = conditionsIn(object.status);
  const phase = textAt(object.status, 'phase') ?? '';
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
      const created = Date.parse(textAt(object.metadata, 'creationTimestamp') ?? '');
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
  return listAt(object.status, 'containerStatuses').flatMap((container) => {
    const name = textAt(container, 'name');
    return name !== undefined &&
      textAt(container, 'state', 'waiting', 'reason') === 'CrashLoopBackOff'
      ? [name]
      : [];
  });
}

const kinds_job       = (object) => {
  const parallelism = countAt(object.spec, 'parallelism') ?? 1;
  const completions = countAt(object.spec, 'completions') ?? parallelism;
  const [succeeded, active, unsuccessful] = ['succeeded', 'active', 'failed'].map((name) =>
    String(kinds_number(object, name)),
  );
  for (const { type, status } of conditionsIn(object.status)) {
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
  return (textAt(object.status, 'startTime') ?? '') === ''
    ? inProgress('JobNotStarted', 'Job not started')
    : current(
        `Job in progress. success:${String(succeeded)}, active: ${String(active)}, failed: ${String(unsuccessful)}`,
      );
};

const kinds_service       = (object) =>
  textAt(object.spec, 'type') === 'LoadBalancer' && (textAt(object.spec, 'clusterIP') ?? '') === ''
    ? inProgress('NoIPAssigned', 'ClusterIP not set. Service type: LoadBalancer')
    : current('Service is ready');

const kinds_definition       = (object) => {
  for (const { type, status, reason, message } of conditionsIn(object.status)) {
    if (type === 'NamesAccepted' && status === 'False') return failure(reason, message);
    if (type !== 'Established') continue;
    if (status === 'False' && reason !== 'Installing') return failure(reason, message);
    if (status === 'True') return current('CRD is established');
  }
  return inProgress('Installing', 'Install in progress');
};

const always       = () => current('Resource is always ready');
const kinds_budget       = () => current('AllowedDisruptions has been computed.');

/** The kinds that kstatus has a rule of its own for, by `group/kind`. */
const kstatusKinds                            = new Map([
  ['/Service', kinds_service],
  ['/Pod', pod],
  ['/Secret', always],
  ['/ConfigMap', always],
  ['/PersistentVolumeClaim', kinds_claim],
  ['apps/StatefulSet', kinds_statefulSet],
  ['apps/DaemonSet', kinds_daemonSet],
  ['extensions/DaemonSet', kinds_daemonSet],
  ['apps/Deployment', kinds_deployment],
  ['extensions/Deployment', kinds_deployment],
  ['apps/ReplicaSet', kinds_replicaSet],
  ['extensions/ReplicaSet', kinds_replicaSet],
  ['policy/PodDisruptionBudget', kinds_budget],
  ['batch/CronJob', always],
  ['batch/Job', kinds_job],
  ['apiextensions.k8s.io/CustomResourceDefinition', kinds_definition],
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
  if (isDeleting(object))
    return { status: 'Terminating', reason: '', message: 'Resource scheduled for deletion' };
  const generation = countAt(object.metadata, 'generation');
  const observed = countAt(object.status, 'observedGeneration');
  if (generation !== undefined && observed !== undefined && observed !== generation) {
    return {
      status: 'InProgress',
      reason: 'LatestGenerationNotObserved',
      message: `${object.kind} generation is ${String(generation)}, but latest observed generation is ${String(observed)}`,
    };
  }
  // The first of the two in the list's order decides, as there.
  const standard = conditionsIn(object.status).find(
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
      return judgeHealth(object, clock);
    case 'kstatus':
      return kstatusOf(object, clock);
    case 'kubectl':
      return kubectlStatusOf(object);
    case 'argocd': {
      const verdict = argocdOf(object);
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
var src_error_codes = __webpack_require__(5817);
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
  const object = readObject(value);
  const items = object.whole['items'];
  if (!object.kind.endsWith('List') || !manifest_objects_isList(items)) {
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
    const whole = typeof item === 'object' && item !== null && !manifest_objects_isList(item) ? item : undefined;
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
    return manifest_objects_isList(value) ? value : [value];
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

function manifest_objects_isList(value                       )                                {
  return Array.isArray(value);
}

/** @returns the error for an input that cannot be used */
function unusable(name        , problem        , remedy        )        {
  return (0,src_error_codes/* cliError */.h)('HEALTH_INPUT_UNUSABLE', {
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
      readObject(health_json.parse(parsed(text))),
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

/***/ 9406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rolloutError)
/* harmony export */ });
/* unused harmony export rolloutErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `rollout` throws. */
const rolloutErrorCodes = {
  READY_OLD_RELEASE: 'The target answers, but as another release than the one that is rolled out.',
  READY_UNREACHABLE:
    'Nothing answered: the connection was refused, the name is unknown, TLS failed, or no answer came in time.',
  READY_NOT_READY:
    'The release answers, but not as a ready one does, or not often enough in a row.',
  READY_IDENTITY_MISSING: 'The target answers well, but does not say which release it is.',
  READY_IDENTITY_UNDECLARED:
    'waybill.yaml does not say how an answer proves from which release it comes.',
  READY_TARGET_FAILED:
    'The target says that the release failed there: its process ended, or it could not be started.',
  TARGET_STATUS_UNREADABLE:
    "The target's status document cannot be read or does not have the form that is expected.",
  HEALTH_OBJECT_INVALID:
    'What is to be judged is no Kubernetes object: it lacks apiVersion or kind, or is no object.',
}                              ;

/** Makes the errors of `rollout`. */
const rolloutError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(rolloutErrorCodes);


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
