(function (exports, __distFolder) {'use strict';
exports.ids = [2664];
exports.modules = {

/***/ 63813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ kubernetesError)
/* harmony export */ });
/* unused harmony export kubernetesErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `kubernetes` throws. */
const kubernetesErrorCodes = {
  HEALTH_OBJECT_INVALID:
    'What is to be judged is no Kubernetes object: it lacks apiVersion or kind, or is no object.',
  KUBERNETES_KUBECONFIG_INVALID:
    'The kubeconfig cannot be read or used; the message names the file, the context and the key.',
  KUBERNETES_CREDENTIAL_FAILED:
    'A credential for the cluster could not be had: a file, a plugin or an identity provider failed.',
  KUBERNETES_UNREACHABLE: 'The API server gave no answer, or the connection to it broke.',
  KUBERNETES_CERTIFICATE_UNTRUSTED:
    "The API server's certificate is not from the authority that is trusted, or is for another name.",
  KUBERNETES_UNAUTHORIZED: 'The API server does not know the credential; the message says which.',
  KUBERNETES_FORBIDDEN:
    'A right is missing; the message names verb, resource and namespace, and prints the Role to add.',
  KUBERNETES_KIND_UNKNOWN: 'The API server does not serve this kind in this version.',
  KUBERNETES_NOT_FOUND: 'An object that must be there is not.',
  KUBERNETES_EXISTS: 'An object of this name exists already, and is another one.',
  KUBERNETES_CONFLICT:
    'The object was changed by someone else meanwhile, or a field has another owner.',
  KUBERNETES_REJECTED:
    'The API server refused an object: validation, admission or quota, in its own words.',
  KUBERNETES_BUSY: 'The API server asked to come back later until the time was over.',
  KUBERNETES_SERVER_ERROR: 'The API server failed to answer, in its own words.',
  KUBERNETES_ANSWER_INVALID: 'The API server answered something that the API does not know.',
  KUBERNETES_ANSWER_TOO_LARGE: 'An answer of the API server was larger than the limit.',
  KUBERNETES_LOG_UNAVAILABLE: "A container's log cannot be had, in the API server's words.",
}                              ;

/** Makes the errors of `kubernetes`. */
const kubernetesError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(kubernetesErrorCodes);


/***/ }),

/***/ 49153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   AV: () => (/* binding */ conditionsIn),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   p8: () => (/* binding */ isDeleting),
/* harmony export */   rI: () => (/* binding */ conditionOf),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63813);
                                               


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
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .kubernetesError */ .j)('HEALTH_OBJECT_INVALID', {
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


/***/ }),

/***/ 39327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _0: () => (/* binding */ argocdCheckOf),
  E0: () => (/* binding */ argocdOf)
});

// UNUSED EXPORTS: argocdKinds

// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var src_object = __webpack_require__(49153);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/argocd/built-in-kinds.js + 1 modules
var built_in_kinds = __webpack_require__(6156);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/argocd/verdict.js
var verdict = __webpack_require__(90112);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/condition-check.js



/** One line of a check: the conditions that it is about, and what they mean. */
                                
                            
                                    
                                                                                       
                                                              
                           
                                
                               
                                     
                            
                                     
                              
 

/** A check that looks at conditions alone. */
                                 
                                           
                                       
                                                      
                                                                                                                          
                                        
                                                                             
                                    
 

/**
 * Makes a check of a table.
 * @param table rules in their order
 */
function conditionCheck(table                )              {
  return (object) => {
    const conditions = (0,src_object/* conditionsIn */.AV)(object.status, ...(table.path ?? []));
    const pairs =
      table.first === 'rule'
        ? table.rules.flatMap((rule) => conditions.map((condition) => [rule, condition]         ))
        : conditions.flatMap((condition) => table.rules.map((rule) => [rule, condition]         ));
    const hit = pairs.find(([rule, condition]) => meets(rule, condition));
    if (hit === undefined) return (0,verdict/* says */.FA)(...table.otherwise);
    const [rule, condition] = hit;
    return (0,verdict/* says */.FA)(
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
  const observed = (0,src_object/* countAt */.$v)(status, 'observedGeneration');
  const waiting = (0,verdict/* says */.FA)('Progressing', 'Update in progress');
  if (observed !== undefined && observed !== (0,src_object/* countAt */.$v)(metadata, 'generation')) return waiting;
  const healthy = status?.['healthy'];
  if (/^ConfigConnector(?:Context)?$/.test(kind) && healthy !== undefined)
    return healthy === true
      ? (0,verdict/* says */.FA)('Healthy', `${kind} is healthy`)
      : (0,verdict/* says */.FA)('Degraded', `${kind} is not healthy`);
  for (const { status: word, reason, message } of (0,src_object/* conditionsIn */.AV)(status)) {
    if (reason === 'UpToDate' && word === 'True') return (0,verdict/* says */.FA)('Healthy', message);
    const meaning = (0,verdict/* meaningOf */.Pr)(connectorReasons, reason);
    if (meaning !== undefined) return (0,verdict/* says */.FA)(meaning, message);
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

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/argocd/crossplane-kinds.js
var crossplane_kinds = __webpack_require__(79153);
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
      (name) => (0,src_object/* textAt */.$6)(metadata, 'annotations', name) === 'disabled',
    )
  )
    return (0,verdict/* says */.FA)('Suspended', 'Cluster reconciliation is suspended');
  const why = (0,src_object/* textAt */.$6)(status, 'phaseReason') ?? '';
  if (status === undefined)
    return (0,verdict/* says */.FA)('Progressing', 'Waiting for the CloudNativePG operator to report cluster status');
  if (status['conditions'] === undefined) return (0,verdict/* says */.FA)('Progressing', why);
  const hibernation = (0,src_object/* conditionOf */.rI)({ status }, 'cnpg.io/hibernation');
  if (hibernation !== undefined)
    return (0,verdict/* says */.FA)(hibernation.status === 'True' ? 'Suspended' : 'Degraded', hibernation.message);
  const phase = (0,src_object/* textAt */.$6)(status, 'phase') ?? '';
  return (0,verdict/* says */.FA)(postgresPhases.find(([, phases]) => phases.includes(phase))?.[0] ?? 'Unknown', why);
};

const zalandoPostgres              = ({ status }) => {
  const word = (0,src_object/* textAt */.$6)(status, 'PostgresClusterStatus');
  if (word === undefined) return (0,verdict/* says */.FA)('Progressing', 'Waiting for postgres cluster status...');
  if (word === 'Running') return (0,verdict/* says */.FA)('Healthy', word);
  return (0,verdict/* says */.FA)(word === 'Creating' || word === 'Updating' ? 'Progressing' : 'Degraded', word);
};

const rabbitCluster              = ({ spec, status }) => {
  const [reconciled, available, replicas] = [
    'ReconcileSuccess',
    'ClusterAvailable',
    'AllReplicasReady',
  ].map((type) => (0,src_object/* conditionOf */.rI)({ status }, type));
  if (reconciled?.status === 'False') return (0,verdict/* says */.FA)('Degraded', reconciled.message);
  if (available?.status === 'Unknown' || replicas?.status === 'Unknown')
    return (0,verdict/* says */.FA)('Progressing', 'Waiting for RabbitMQ cluster readiness (conditions unknown)');
  if (
    replicas?.status === 'False' &&
    replicas.reason === 'ScaledToZero' &&
    (0,src_object/* countAt */.$v)(spec, 'replicas') === 0
  )
    return (0,verdict/* says */.FA)('Suspended', 'RabbitmqCluster is scaled to 0 replicas');
  if (available?.status === 'False')
    return (0,verdict/* says */.FA)('Progressing', 'Waiting for RabbitMQ cluster formation');
  if (replicas?.status === 'False')
    return (0,verdict/* says */.FA)('Progressing', 'Waiting for RabbitMQ instances ready');
  return available?.status === 'True' && replicas?.status === 'True'
    ? (0,verdict/* says */.FA)('Healthy', 'RabbitMQ cluster ready')
    : (0,verdict/* says */.FA)('Progressing', 'Waiting for RabbitMQ Operator');
};

const mongoStates                                         = {
  initializing: 'Progressing',
  ready: 'Healthy',
  error: 'Degraded',
  stopping: 'Progressing',
  paused: 'Suspended',
};

const mongo              = ({ status }) => {
  if (status === undefined) return (0,verdict/* says */.FA)('Unknown', 'Cluster status is unknown');
  return (0,verdict/* says */.FA)((0,verdict/* meaningOf */.Pr)(mongoStates, (0,src_object/* textAt */.$6)(status, 'state') ?? '') ?? 'Unknown', nodes(status));
};

function nodes(status            )         {
  const of = (name        )         => String((0,src_object/* countAt */.$v)(status, name) ?? 0);
  return `${of('ready')}/${of('size')} node(s) are ready`;
}

const xtraDb              = ({ status }) => {
  switch ((0,src_object/* textAt */.$6)(status, 'state')) {
    case 'initializing':
      return (0,verdict/* says */.FA)('Progressing', nodes(status ?? {}));
    case 'ready':
      return (0,verdict/* says */.FA)('Healthy', nodes(status ?? {}));
    case 'paused':
      return (0,verdict/* says */.FA)('Unknown', 'Cluster is paused');
    case 'stopping':
      return (0,verdict/* says */.FA)('Degraded', `Cluster is stopping (${nodes(status ?? {})})`);
    case 'error': {
      const messages = (0,src_object/* listAt */.gT)(status, 'message').filter((text) => typeof text === 'string');
      return (0,verdict/* says */.FA)('Degraded', `Cluster is on error: ${messages.join(', ')}`);
    }
    default:
      return (0,verdict/* says */.FA)('Unknown', 'Cluster status is unknown.');
  }
};

const mariaDb              = ({ status }) => {
  const conditions = (0,src_object/* conditionsIn */.AV)(status);
  if (status?.['conditions'] === undefined) return (0,verdict/* says */.FA)('Progressing', 'No status info available');
  const bad = conditions.find(({ status: word }) => word === 'False');
  if (bad === undefined) return (0,verdict/* says */.FA)('Healthy', conditions.at(-1)?.message ?? '');
  return (0,verdict/* says */.FA)(bad.reason === 'Failed' ? 'Degraded' : 'Progressing', bad.message);
};

const minioFailures                    = [
  'Statefulset not controlled by operator',
  'Another MinIO Tenant already exists in the namespace',
  'Different versions across MinIO Pools',
];

const minioTenant              = ({ status }) => {
  const state = (0,src_object/* textAt */.$6)(status, 'currentState');
  if (state === undefined) return (0,verdict/* says */.FA)('Missing', 'No status info available');
  if (state === 'Initialized') return (0,verdict/* says */.FA)('Healthy', state);
  if (/^(?:Provisioning|Waiting|Updating)/.test(state)) return (0,verdict/* says */.FA)('Progressing', state);
  return (0,verdict/* says */.FA)(minioFailures.includes(state) ? 'Degraded' : 'Unknown', state);
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
    if (spec['suspend'] === true) return (0,verdict/* says */.FA)('Suspended', `${kind} is suspended`);
    if (status?.['conditions'] === undefined) return (0,verdict/* says */.FA)('Progressing', 'Status unknown');
    let [moving, good, message] = [0, 0, ''];
    for (const { type, status: word, reason } of (0,src_object/* conditionsIn */.AV)(status)) {
      const isTrue = word === 'True';
      if (type === 'Ready') {
        if (isTrue) good += 1;
        if (word === 'Unknown') moving += 1;
        message = reason;
      } else if (type === 'Reconciling' && isTrue) moving += 1;
      else if (type === 'ArtifactOutdated' && isTrue) message += ` ${reason}`;
      else if (beside.includes(type) && isTrue) good += 1;
    }
    if (moving === 2) return (0,verdict/* says */.FA)('Progressing', message);
    return (0,verdict/* says */.FA)(good === (beside.length > 0 ? 2 : 1) ? 'Healthy' : 'Degraded', message);
  };
}

const source = fluxCheck(['ArtifactInStorage']);

/** A Helm repository that is a registry has no status. */
const helmRepository              = (object) =>
  object.spec['suspend'] !== true && object.spec['type'] === 'oci'
    ? (0,verdict/* says */.FA)(
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
      return (0,verdict/* says */.FA)('Degraded', text(refused, `Failed condition: ${wanted}`));
  }
  const programming = conditions.find(
    ({ type, status }) => type === 'Programmed' && status !== 'True',
  );
  return programming === undefined
    ? undefined
    : (0,verdict/* says */.FA)('Progressing', text(programming, `${name} is still being programmed`));
}

const gateway              = ({ status }) => {
  const own = judge((0,src_object/* conditionsIn */.AV)(status), 'Gateway', '');
  if (own !== undefined) return own;
  const listeners = (0,src_object/* listAt */.gT)(status, 'listeners');
  for (const listener of listeners) {
    const verdict = judge((0,src_object/* conditionsIn */.AV)(listener), 'Listener', 'Listener: ');
    if (verdict !== undefined) return verdict;
  }
  return (0,src_object/* valueIn */.xm)(status, 'conditions') !== undefined || listeners.length > 0
    ? (0,verdict/* says */.FA)('Healthy', 'Gateway is healthy')
    : (0,verdict/* says */.FA)('Progressing', 'Waiting for Gateway status');
};

const gatewayClass              = ({ metadata, status }) => {
  const generation = (0,src_object/* countAt */.$v)(metadata, 'generation');
  // What was said of an older generation says nothing of this one.
  const accepted = (0,src_object/* conditionsIn */.AV)(status).find(
    ({ type, observedGeneration }) =>
      type === 'Accepted' &&
      (generation === undefined ||
        observedGeneration === undefined ||
        observedGeneration === generation),
  );
  const waiting = 'Waiting for GatewayClass status';
  if (accepted === undefined) return (0,verdict/* says */.FA)('Progressing', waiting);
  const { status: word, message } = accepted;
  if (word === 'True')
    return (0,verdict/* says */.FA)('Healthy', message === '' ? 'GatewayClass is accepted' : message);
  if (word === 'False')
    return (0,verdict/* says */.FA)('Degraded', message === '' ? 'GatewayClass is not accepted' : message);
  return (0,verdict/* says */.FA)('Progressing', message === '' ? waiting : message);
};

function isObserved({ metadata }                  , conditions                      )          {
  const generation = (0,src_object/* countAt */.$v)(metadata, 'generation');
  return (
    generation === undefined ||
    conditions.some(({ observedGeneration }) => observedGeneration === generation)
  );
}

/** A route is judged by each of its parents that has seen this generation. */
function route(kind        )              {
  return (object) => {
    const parents = (0,src_object/* listAt */.gT)(object.status, 'parents')
      .map((parent) => ({
        name: (0,src_object/* textAt */.$6)(parent, 'parentRef', 'name') ?? '',
        conditions: (0,src_object/* conditionsIn */.AV)(parent),
      }))
      .filter(({ conditions }) => conditions.length > 0 && isObserved(object, conditions));
    for (const { name, conditions } of parents) {
      const verdict = judge(conditions, 'Route', `Parent ${name}: `);
      if (verdict !== undefined) return verdict;
    }
    return parents.length > 0
      ? (0,verdict/* says */.FA)('Healthy', `${kind} is healthy`)
      : (0,verdict/* says */.FA)('Progressing', `Waiting for ${kind} status`);
  };
}

/** Gloo writes one status, or one for each namespace; the first that it knows decides. */
const gloo              = ({ status }) => {
  const several = (0,src_object/* objectAt */.lJ)(status, 'statuses');
  const entries                                     =
    several === undefined ? [status] : Object.values(several);
  for (const entry of entries) {
    const found = (0,src_object/* valueIn */.xm)(entry, 'state');
    const state = typeof found === 'number' ? String(found) : ((0,src_object/* textAt */.$6)(entry, 'state') ?? '');
    if (['Accepted', '1'].includes(state))
      return (0,verdict/* says */.FA)('Healthy', 'The resource has been validated');
    if (['Pending', '0'].includes(state))
      return (0,verdict/* says */.FA)('Suspended', 'The resource has not yet been validated');
    if (['Warning', '3', 'Rejected', '2'].includes(state))
      return (0,verdict/* says */.FA)('Degraded', (0,src_object/* textAt */.$6)(entry, 'reason') ?? '');
  }
  return (0,verdict/* says */.FA)('Progressing', 'Update in progress');
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
                                               



const starting = (0,verdict/* says */.FA)('Progressing', 'Waiting for initialization');

function isCurrent({ metadata, status }                  )          {
  return (0,src_object/* countAt */.$v)(metadata, 'generation') === (0,src_object/* countAt */.$v)(status, 'observedGeneration');
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
    const strategy = (0,src_object/* valueIn */.xm)(spec, ...kind.strategy);
    if ((0,src_object/* valueIn */.xm)(strategy, 'paused') === true || (0,src_object/* countAt */.$v)(status, kind.updatedField) === undefined)
      return (0,verdict/* says */.FA)('Suspended', `${kind.name} is paused`);
    const partition = (0,src_object/* valueIn */.xm)(strategy, 'partition');
    const isPartitioned =
      partition !== undefined &&
      partition !== null &&
      heldBack(partition, 100) !== 0 &&
      ((0,src_object/* countAt */.$v)(metadata, 'generation') ?? 0) > 1;
    if (isPartitioned)
      return kind.isHeld(status, partition)
        ? (0,verdict/* says */.FA)('Suspended', `${kind.name} needs manual intervention`)
        : starting;
    if (kind.isReady(status))
      return (0,verdict/* says */.FA)('Healthy', `All ${kind.name} workloads are ready and updated`);
    return kind.isFailed(status) ? (0,verdict/* says */.FA)('Degraded', kind.failure) : starting;
  };
}

const same = (status                       , one        , other        )          => {
  const found = (0,src_object/* countAt */.$v)(status, one);
  return found !== undefined && found === (0,src_object/* countAt */.$v)(status, other);
};
const number = (status                       , name        )         => (0,src_object/* countAt */.$v)(status, name) ?? 0;
const allAvailable = (status                       )          =>
  same(status, 'updatedAvailableReplicas', 'replicas');

const rolling = ['updateStrategy', 'rollingUpdate'];

const daemonSet = workload({
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
    const desired = number(status, 'desiredNumberScheduled');
    return number(status, 'updatedNumberScheduled') > desired - heldBack(partition, desired);
  },
});

const replicaFailure = 'Some replicas are not ready or available';

const statefulSet = workload({
  name: 'Statefulset',
  failure: replicaFailure,
  updatedField: 'updatedAvailableReplicas',
  strategy: rolling,
  isReady: allAvailable,
  isFailed: (status) => !allAvailable(status),
  isHeld: (status, partition) => {
    const replicas = number(status, 'replicas');
    return number(status, 'updatedReplicas') > replicas - heldBack(partition, replicas);
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
    number(status, 'updatedReplicas') >= number(status, 'expectedUpdatedReplicas'),
});

const broadcastJob              = ({ spec, status }) => {
  const phase = (0,src_object/* textAt */.$6)(status, 'phase');
  if (phase === 'completed' && (0,src_object/* countAt */.$v)(status, 'desired') === (0,src_object/* countAt */.$v)(status, 'succeeded'))
    return (0,verdict/* says */.FA)('Healthy', 'BroadcastJob is completed successfully');
  if (phase === 'failed' && (0,src_object/* countAt */.$v)(status, 'failed') !== 0)
    return (0,verdict/* says */.FA)('Degraded', 'BroadcastJob failed');
  if (phase === 'paused' && spec['paused'] === true)
    return (0,verdict/* says */.FA)('Suspended', 'BroadcastJob is Paused');
  return (0,verdict/* says */.FA)('Progressing', 'BroadcastJob is still running');
};

const cronJob              = ({ spec, status }) => {
  const scheduled = (0,src_object/* textAt */.$6)(status, 'lastScheduleTime');
  if (scheduled === undefined && spec['paused'] === true)
    return (0,verdict/* says */.FA)('Suspended', 'AdvancedCronJob is Paused');
  if ((0,src_object/* listAt */.gT)(status, 'active').length > 0)
    return (0,verdict/* says */.FA)('Progressing', 'AdvancedCronJobs has active jobs');
  return scheduled === undefined
    ? (0,verdict/* says */.FA)('Degraded', 'AdvancedCronJobs has not run successfully')
    : (0,verdict/* says */.FA)('Healthy', 'AdvancedCronJobs has run successfully');
};

/** The kinds of OpenKruise, by `group/kind`. */
const kruiseKinds                                        = {
  'apps.kruise.io/AdvancedCronJob': cronJob,
  'apps.kruise.io/BroadcastJob': broadcastJob,
  'apps.kruise.io/CloneSet': cloneSet,
  'apps.kruise.io/DaemonSet': daemonSet,
  'apps.kruise.io/StatefulSet': statefulSet,
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/promoter-promotions.js
                                               



const shortSha = (sha        )         => sha.slice(0, 7);
const drySha = (value                       )         => (0,src_object/* textAt */.$6)(value, 'dry', 'sha') ?? '';

                 
                                      
                             
                                       
 

function tally(value                       )        {
  const statuses = (0,src_object/* listAt */.gT)(value, 'commitStatuses');
  const keys = (phase        )           =>
    statuses.flatMap((entry) =>
      (0,src_object/* textAt */.$6)(entry, 'phase') === phase ? [(0,src_object/* textAt */.$6)(entry, 'key') ?? ''] : [],
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
  const note = (0,src_object/* textAt */.$6)(proposed, 'note', 'drySha') ?? '';
  return note === '' || note === drySha(proposed)
    ? ''
    : `Hydrator has processed dry commit '${shortSha(note)}'.`;
}

/** One environment's policy: what is proposed has become what is active. */
const transferPolicy              = ({ status }) => {
  const [active, proposed] = [(0,src_object/* objectAt */.lJ)(status, 'active'), (0,src_object/* objectAt */.lJ)(status, 'proposed')];
  for (const [word, side] of [
    ['active', active],
    ['proposed', proposed],
  ]         ) {
    if (drySha(side) === '')
      return (0,verdict/* says */.FA)('Progressing', `The ${word} commit DRY SHA is missing or empty.`);
  }
  const [from, to] = [shortSha(drySha(active)), shortSha(drySha(proposed))];
  if (drySha(active) !== drySha(proposed))
    return (0,verdict/* says */.FA)(
      'Progressing',
      `Promotion in progress from '${from}' to '${to}': ${tallyText(tally(proposed))}`,
    );
  const found = tally(active);
  return found.pending.length + found.failures.length > 0
    ? (0,verdict/* says */.FA)(
        'Healthy',
        `Environment is up-to-date, but there are non-successful active commit statuses: ${tallyText(found)}`,
      )
    : (0,verdict/* says */.FA)('Healthy', `Environment is up-to-date on commit ${from}.`);
};

/** A strategy over environments: all of them are on the same commit. */
const strategy              = ({ status }) => {
  const environments = (0,src_object/* listAt */.gT)(status, 'environments').map((environment) => ({
    branch: (0,src_object/* textAt */.$6)(environment, 'branch') ?? '',
    active: (0,src_object/* objectAt */.lJ)(environment, 'active'),
    proposed: (0,src_object/* objectAt */.lJ)(environment, 'proposed'),
  }));
  const [first] = environments;
  if (first === undefined)
    return (0,verdict/* says */.FA)('Degraded', 'Promotion strategy has no environments configured');
  for (const { branch, active, proposed } of environments) {
    const missing = drySha(active) === '' ? 'active' : drySha(proposed) === '' ? 'proposed' : '';
    if (missing !== '')
      return (0,verdict/* says */.FA)(
        'Progressing',
        `The ${missing} commit DRY SHA is missing or empty in environment '${branch}'.`,
      );
  }
  const target = (proposed                       )         =>
    (0,src_object/* textAt */.$6)(proposed, 'note', 'drySha') ?? drySha(proposed);
  if (environments.some(({ proposed }) => target(proposed) !== target(first.proposed)))
    return (0,verdict/* says */.FA)(
      'Progressing',
      'Not all environments have the same proposed commit SHA. This likely means the hydrator has not run for all environments yet.',
    );
  const moving = environments.find(({ active, proposed }) => drySha(active) !== drySha(proposed));
  if (moving !== undefined) {
    const { branch, active, proposed } = moving;
    const note = hydrated(proposed);
    return (0,verdict/* says */.FA)(
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
    return (0,verdict/* says */.FA)(
      'Healthy',
      `Environments are up-to-date, but some environments have non-successful commit statuses: ${unsettled.join(', ')}.`,
    );
  const note = hydrated(first.proposed);
  return (0,verdict/* says */.FA)(
    'Healthy',
    `All environments are up-to-date on commit '${shortSha(drySha(first.proposed))}'.${note === '' ? '' : ` ${note}`}`,
  );
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/promoter-kinds.js




/** How a kind of the GitOps Promoter speaks of itself. */
                 
                            
                            
                              
                           
                                                       
                           
                                                                                                                     
                                 
                                                                                                      
                           
                                     
                                       
                                
 

function promoterCheck(voice       )              {
  return (object) => {
    if ((0,src_object/* isDeleting */.p8)(object)) return (0,verdict/* says */.FA)('Progressing', voice.deleting);
    if (object.status === undefined) return (0,verdict/* says */.FA)('Progressing', voice.starting);
    return beforeReady(object, voice) ?? voice.settled(object);
  };
}

function beforeReady(object                  , voice       )                            {
  const generation = (0,src_object/* countAt */.$v)(object.metadata, 'generation');
  const conditions = (0,src_object/* conditionsIn */.AV)(object.status).filter(({ type }) =>
    (voice.types ?? ['Ready']).includes(type),
  );
  if (conditions.length === 0) return (0,verdict/* says */.FA)('Progressing', voice.unready);
  for (const { status, reason, message, observedGeneration } of conditions) {
    if (
      observedGeneration !== undefined &&
      generation !== undefined &&
      observedGeneration !== generation
    )
      return (0,verdict/* says */.FA)('Progressing', voice.unobserved);
    const cause = reason === '' ? 'Unknown' : reason;
    if (status === 'False' && reason === 'ReconciliationError')
      return (0,verdict/* says */.FA)('Degraded', `${voice.failure}: ${message === '' ? 'Unknown error' : message}`);
    if (status === 'False' && voice.otherFailure !== undefined)
      return (0,verdict/* says */.FA)(
        'Degraded',
        `${voice.otherFailure} (${cause}): ${message === '' ? 'Unknown error' : message}`,
      );
    if (status === 'Unknown' && voice.unsure !== undefined)
      return (0,verdict/* says */.FA)(
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

function provider(kind        , title        , starting        )        {
  return named(
    kind,
    {
      starting,
      title,
      failure: `${title} validation failed`,
      unsure: `${title} readiness unknown`,
    },
    () => (0,verdict/* says */.FA)('Healthy', `${title} is ready`),
  );
}

                     
                        
                          
                           
                          
 

/** Reads `status.environments`: one gate for each branch. An unknown phase is a pending one. */
function gate({ none, failed, pending, passed }           )              {
  return (object) => {
    const environments = (0,src_object/* listAt */.gT)(object.status, 'environments');
    if (environments.length === 0) return (0,verdict/* says */.FA)('Healthy', none);
    const branches = (wanted                            )           =>
      environments.flatMap((environment) =>
        wanted((0,src_object/* textAt */.$6)(environment, 'phase') ?? 'pending')
          ? [(0,src_object/* textAt */.$6)(environment, 'branch') ?? '?']
          : [],
      );
    const failures = branches((phase) => phase === 'failure');
    if (failures.length > 0)
      return (0,verdict/* says */.FA)('Degraded', `${failed} for branch(es): ${failures.join(', ')}`);
    const waiting = branches((phase) => phase !== 'success');
    if (waiting.length > 0)
      return (0,verdict/* says */.FA)('Progressing', `${pending} for branch(es): ${waiting.join(', ')}`);
    return (0,verdict/* says */.FA)('Healthy', `${passed} for ${String(environments.length)} environment(s)`);
  };
}

const commitStatus              = ({ status }) => {
  const [sha, phase] = [(0,src_object/* textAt */.$6)(status, 'sha'), (0,src_object/* textAt */.$6)(status, 'phase')];
  return sha === undefined || phase === undefined
    ? (0,verdict/* says */.FA)('Healthy', 'Commit status is healthy')
    : (0,verdict/* says */.FA)('Healthy', `Commit status for commit ${sha} reports ${phase}`);
};

const pullRequest              = ({ status }) => {
  const [id, state] = [(0,src_object/* textAt */.$6)(status, 'id'), (0,src_object/* textAt */.$6)(status, 'state')];
  return id === undefined || state === undefined
    ? (0,verdict/* says */.FA)('Healthy', 'Pull request is healthy')
    : (0,verdict/* says */.FA)('Healthy', `Pull request is ${state} as PR ${id}`);
};

const trackedApplications              = ({ status }) => {
  const count = (0,src_object/* listAt */.gT)(status, 'applicationsSelected').length;
  return count === 0
    ? (0,verdict/* says */.FA)('Degraded', 'Argo CD commit status has no applications configured')
    : (0,verdict/* says */.FA)(
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
  ClusterScmProvider: provider(
    'ClusterScmProvider',
    'Cluster SCM provider',
    'cluster SCM provider',
  ),
  ScmProvider: provider('ScmProvider', 'SCM provider', 'SCM provider'),
  GitRepository: provider('GitRepository', 'Git repository', 'Git repository'),
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
    return (0,verdict/* says */.FA)('Progressing', 'Waiting for rollout spec update to be observed');
  const phase = (0,src_object/* textAt */.$6)(object.status, 'phase');
  if (phase !== undefined) return ofPhase(phase, (0,src_object/* textAt */.$6)(object.status, 'message') ?? '');
  const broken = (0,src_object/* conditionsIn */.AV)(object.status).find(
    ({ type, reason }) =>
      type === 'InvalidSpec' ||
      (type === 'Progressing' &&
        (reason === 'RolloutAborted' || reason === 'ProgressDeadlineExceeded')),
  );
  if (broken !== undefined) return (0,verdict/* says */.FA)('Degraded', broken.message);
  if ((0,src_object/* listAt */.gT)(object.status, 'pauseConditions').length > 0 || object.spec['paused'] === true)
    return (0,verdict/* says */.FA)('Suspended', 'Rollout is paused');
  const hash = (0,src_object/* textAt */.$6)(object.status, 'currentPodHash');
  if (hash === undefined)
    return (0,verdict/* says */.FA)('Progressing', 'Waiting for rollout to finish: status has not been reconciled.');
  return ofCounts(object) ?? ofStrategy(object, hash) ?? (0,verdict/* says */.FA)('Healthy');
};

function ofPhase(phase        , message        )                {
  if (phase === 'Paused') return (0,verdict/* says */.FA)('Suspended', message);
  // A phase that is not one of the words is not understood.
  return (0,verdict/* says */.FA)(verdict/* argocdStatuses */.b9.find((word) => word === phase) ?? 'Unknown', message);
}

/** Before 0.10 `observedGeneration` was a hash: such a one says nothing. */
function isSpecObserved({ metadata, status }                  )          {
  if (status === undefined) return false;
  const found = status['observedGeneration'];
  const observed =
    typeof found === 'string' && /^\s*[0-9]+\s*$/.test(found) ? Number(found) : found;
  const generation = (0,src_object/* countAt */.$v)(metadata, 'generation');
  if (typeof observed !== 'number' || generation === undefined || observed > generation)
    return true;
  return observed === generation;
}

/** Since 1.1 a rollout may take its template from a workload elsewhere, which has a generation of its own. */
function isWorkloadObserved({ spec, metadata, status }                  )          {
  const annotations = (0,src_object/* objectAt */.lJ)(metadata, 'annotations');
  if ((0,src_object/* objectAt */.lJ)(spec, 'workloadRef') === undefined || annotations === undefined) return true;
  const wanted = (0,src_object/* textAt */.$6)(annotations, 'rollout.argoproj.io/workload-generation') ?? '';
  const found = status?.['workloadObservedGeneration'];
  const observed =
    typeof found === 'number' ? String(found) : typeof found === 'string' ? found : '';
  return wanted === observed;
}

const rollout_kind_number = (object                  , name        )         =>
  (0,src_object/* countAt */.$v)(object.status, name) ?? 0;

function ofCounts(object                  )                            {
  const updated = rollout_kind_number(object, 'updatedReplicas');
  const wait = 'Waiting for roll out to finish:';
  if (updated < ((0,src_object/* countAt */.$v)(object.spec, 'replicas') ?? 1))
    return (0,verdict/* says */.FA)('Progressing', `${wait} More replicas need to be updated`);
  return rollout_kind_number(object, 'availableReplicas') < updated
    ? (0,verdict/* says */.FA)('Progressing', `${wait} updated replicas are still becoming available`)
    : undefined;
}

function ofStrategy(object                  , hash        )                            {
  const { spec, status } = object;
  // Before 0.8 it stood under `canary`.
  const stable = (0,src_object/* textAt */.$6)(status, 'stableRS') ?? (0,src_object/* textAt */.$6)(status, 'canary', 'stableRS') ?? '';
  if ((0,src_object/* objectAt */.lJ)(spec, 'strategy', 'blueGreen') !== undefined) {
    if ((0,src_object/* textAt */.$6)(status, 'blueGreen', 'activeSelector') !== hash)
      return (0,verdict/* says */.FA)('Progressing', 'active service cutover pending');
    return stable !== '' && stable !== hash
      ? (0,verdict/* says */.FA)('Progressing', 'waiting for analysis to complete')
      : undefined;
  }
  if ((0,src_object/* objectAt */.lJ)(spec, 'strategy', 'canary') === undefined) return undefined;
  if (rollout_kind_number(object, 'replicas') > rollout_kind_number(object, 'updatedReplicas'))
    return (0,verdict/* says */.FA)(
      'Progressing',
      'Waiting for roll out to finish: old replicas are pending termination',
    );
  return stable === hash ? undefined : (0,verdict/* says */.FA)('Progressing', 'Waiting for rollout to finish steps');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/single-kinds.js



const apiManager              = ({ status }) => {
  const waiting = (0,verdict/* says */.FA)('Progressing', 'Waiting for 3scale APIManager status...');
  const available = (0,verdict/* says */.FA)('Healthy', '3scale APIManager is available');
  const deployments = (0,src_object/* objectAt */.lJ)(status, 'deployments');
  const has = (name        )          => (deployments?.[name] ?? null) !== null;
  if (has('ready') && !has('starting') && !has('stopped')) return available;
  for (const { type, status: word, reason } of (0,src_object/* conditionsIn */.AV)(status)) {
    if (type !== 'Available') continue;
    if (word === 'True') return available;
    if (reason !== '') return (0,verdict/* says */.FA)('Degraded', `3scale APIManager is degraded: ${reason}`);
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
    return (0,verdict/* says */.FA)(
      'Progressing',
      'Waiting for analysis run to finish: status has not been reconciled.',
    );
  const phase = (0,src_object/* textAt */.$6)(status, 'phase') ?? '';
  const [word, message] = (0,verdict/* meaningOf */.Pr)(analysisPhases, phase) ?? [
    'Unknown',
    `Analysis run is in phase ${phase}`,
  ];
  return (0,verdict/* says */.FA)(word, word === 'Progressing' ? message : ((0,src_object/* textAt */.$6)(status, 'message') ?? message));
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
    return (0,verdict/* says */.FA)('Progressing', 'Waiting for experiment to finish: status has not been reconciled.');
  const phase = (0,src_object/* textAt */.$6)(status, 'phase') ?? '';
  return (0,verdict/* says */.FA)(
    ...((0,verdict/* meaningOf */.Pr)(experimentPhases, phase) ?? ['Unknown', `Experiment is in phase ${phase}`]),
  );
};

const clusterExternalSecret              = ({ status }) => {
  // Its controller appends: only the last condition is of now.
  const last = (0,src_object/* conditionsIn */.AV)(status).at(-1);
  const words                                         = {
    Ready: 'Healthy',
    PartiallyReady: 'Degraded',
    NotReady: 'Degraded',
  };
  const word = last?.status === 'True' ? (0,verdict/* meaningOf */.Pr)(words, last.type) : undefined;
  return word === undefined || last === undefined
    ? (0,verdict/* says */.FA)('Progressing', 'Waiting for ClusterExternalSecret')
    : (0,verdict/* says */.FA)(word, last.message);
};

const externalSecret              = ({ spec, status }) => {
  const waiting = (0,verdict/* says */.FA)('Progressing', 'Waiting for ExternalSecret');
  const ready = (0,src_object/* conditionOf */.rI)({ status }, 'Ready');
  if (ready === undefined) return waiting;
  const entry = (0,src_object/* listAt */.gT)(status, 'conditions').find((found) => (0,src_object/* textAt */.$6)(found, 'type') === 'Ready');
  const isOlder =
    spec['refreshPolicy'] === 'OnChange' &&
    ((0,src_object/* textAt */.$6)(entry, 'lastTransitionTime') ?? '') < ((0,src_object/* textAt */.$6)(status, 'refreshTime') ?? '');
  if (isOlder) return waiting;
  if (ready.status === 'False') return (0,verdict/* says */.FA)('Degraded', ready.message);
  return ready.status === 'True' ? (0,verdict/* says */.FA)('Healthy', ready.message) : waiting;
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
  if (status === undefined) return (0,verdict/* says */.FA)('Unknown', 'No status');
  const phase = (0,src_object/* textAt */.$6)(status, 'phase') ?? '';
  const weight = Number((0,src_object/* valueIn */.xm)(status, 'canaryWeight') ?? 0);
  const parts = [
    ...(weight > 0 ? [`Canary Weight: ${String(weight)} %`] : []),
    ...(0,src_object/* conditionsIn */.AV)(status).map(({ message }) => message),
  ];
  return (0,verdict/* says */.FA)(
    (0,verdict/* meaningOf */.Pr)(canaryPhases, phase) ?? 'Unknown',
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
    for (const { type, status: word, message: text } of (0,src_object/* conditionsIn */.AV)(status)) {
      const isReady = type === 'Ready' && word === 'True';
      const isDegraded = (type === 'Ready' && word === 'False') || alsoDegraded(type, word);
      const isPaused = type === 'Paused' && word === 'True';
      if (isReady || isDegraded || isPaused) message = text;
      healthy ||= isReady;
      degraded ||= isDegraded;
      suspended ||= isPaused;
    }
    if (degraded) return (0,verdict/* says */.FA)('Degraded', message);
    if (healthy) return (0,verdict/* says */.FA)(suspended ? 'Suspended' : 'Healthy', message);
    return (0,verdict/* says */.FA)('Progressing', waiting);
  };
}

/** ACME's orders and challenges. */
function acme(name        )              {
  return ({ status }) => {
    const state = (0,src_object/* textAt */.$6)(status, 'state') ?? '';
    if (state === '') return (0,verdict/* says */.FA)('Progressing', `Waiting for ${name.toLowerCase()}`);
    if (state === 'valid') return (0,verdict/* says */.FA)('Healthy', `${name} is valid`);
    const message = (0,src_object/* textAt */.$6)(status, 'reason') ?? `${name} is ${state}`;
    return (0,verdict/* says */.FA)(
      ['invalid', 'expired', 'errored'].includes(state) ? 'Degraded' : 'Progressing',
      message,
    );
  };
}

const volumeSnapshot              = ({ status }) => {
  if (status?.['readyToUse'] === true) return (0,verdict/* says */.FA)('Healthy', 'Ready to use');
  const error = (0,src_object/* objectAt */.lJ)(status, 'error');
  return error === undefined
    ? (0,verdict/* says */.FA)('Progressing', 'Waiting for status')
    : (0,verdict/* says */.FA)('Degraded', (0,src_object/* textAt */.$6)(error, 'message') ?? '');
};

const openshiftRoute              = ({ status }) => {
  const waiting = (0,verdict/* says */.FA)('Progressing', 'Route is still getting admitted');
  const ingress = (0,src_object/* listAt */.gT)(status, 'ingress');
  if (status?.['ingress'] === undefined) return waiting;
  const words = ingress.flatMap((entry) =>
    (0,src_object/* conditionsIn */.AV)(entry).flatMap(({ type, status: word }) => (type === 'Admitted' ? [word] : [])),
  );
  if (words.filter((word) => word === 'True').length >= ingress.length)
    return (0,verdict/* says */.FA)('Healthy', 'Route is healthy');
  return words.includes('False') ? (0,verdict/* says */.FA)('Degraded', 'Route is degraded') : waiting;
};

const deploymentConfig              = ({ status }) => {
  const waiting = (0,verdict/* says */.FA)('Progressing', 'replication controller is waiting for pods to run');
  if (status?.['conditions'] === undefined) return waiting;
  const good = (0,src_object/* conditionsIn */.AV)(status).filter(
    ({ type, status: word }) => word === 'True' && (type === 'Available' || type === 'Progressing'),
  ).length;
  if (good === 2) return (0,verdict/* says */.FA)('Healthy', 'replication controller successfully rolled out');
  return good === 1 ? waiting : (0,verdict/* says */.FA)('Degraded', 'Deployment config is degraded');
};

const virtualMachine              = ({ status }) => {
  if ((0,src_object/* conditionOf */.rI)({ status }, 'Paused')?.status === 'True') return (0,verdict/* says */.FA)('Suspended', 'Paused');
  const shown = (0,src_object/* textAt */.$6)(status, 'printableStatus');
  const ready = (0,src_object/* conditionOf */.rI)({ status }, 'Ready');
  if (ready === undefined) return (0,verdict/* says */.FA)('Progressing', shown ?? 'No status available');
  if (ready.status === 'True') return (0,verdict/* says */.FA)('Healthy', shown ?? 'Running');
  return status?.['created'] === true
    ? (0,verdict/* says */.FA)('Progressing', shown ?? 'Starting')
    : (0,verdict/* says */.FA)('Suspended', shown ?? 'Stopped');
};

const apiCluster              = ({ spec, status }) => {
  if (spec['paused'] === true) return (0,verdict/* says */.FA)('Suspended', 'Cluster is paused');
  const ready = (0,src_object/* conditionOf */.rI)({ status }, 'Ready');
  if (ready?.status === 'False') return (0,verdict/* says */.FA)('Degraded', ready.message);
  const phase = (0,src_object/* textAt */.$6)(status, 'phase');
  if (phase === 'Provisioned') return (0,verdict/* says */.FA)('Healthy', 'Cluster is running');
  return phase === 'Failed' ? (0,verdict/* says */.FA)('Degraded') : (0,verdict/* says */.FA)('Progressing', 'Waiting for clusters');
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
    ...built_in_kinds/* builtInKinds */.F,
    ...conditionKinds,
    ...crossplane_kinds/* crossplaneKinds */.iR,
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
  ['.crossplane.io', crossplane_kinds/* crossplaneCheck */.jj],
  ['.upbound.io', crossplane_kinds/* crossplaneCheck */.jj],
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
  if ((0,src_object/* isDeleting */.p8)(object) && !(0,src_object/* listAt */.gT)(object.metadata, 'finalizers').includes(hookFinalizer))
    return (0,verdict/* says */.FA)('Progressing', 'Pending deletion');
  return check?.(object);
}


/***/ }),

/***/ 6156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ autoscalerConditions),
  F: () => (/* binding */ builtInKinds)
});

// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var src_object = __webpack_require__(49153);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/json-pointer.js
var json_pointer = __webpack_require__(22393);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/argocd/verdict.js
var verdict = __webpack_require__(90112);
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
  const message = (0,src_object/* textAt */.$6)(status, 'message') ?? '';
  const lasting = runsForEver(object);
  if (lasting) {
    const broken = waitingInVain(object);
    if (broken !== undefined) return (0,verdict/* says */.FA)('Degraded', broken);
  }
  switch ((0,src_object/* textAt */.$6)(status, 'phase')) {
    case 'Pending':
      return (0,verdict/* says */.FA)('Progressing', message);
    case 'Succeeded':
      return (0,verdict/* says */.FA)('Healthy', message);
    case 'Failed':
      return (0,verdict/* says */.FA)('Degraded', message === '' ? failureOf(object) : message);
    case 'Running':
      if (!lasting) return (0,verdict/* says */.FA)('Progressing', message);
      if ((0,src_object/* conditionOf */.rI)(object, 'Ready')?.status === 'True') return (0,verdict/* says */.FA)('Healthy', message);
      return (0,verdict/* says */.FA)(
        (0,src_object/* listAt */.gT)(status, 'containerStatuses').some(
          (container) => (0,src_object/* objectAt */.lJ)(container, 'lastState', 'terminated') !== undefined,
        )
          ? 'Degraded'
          : 'Progressing',
        message,
      );
    default:
      return (0,verdict/* says */.FA)('Unknown', message);
  }
};

function runsForEver(object                  )          {
  const policy = (0,src_object/* textAt */.$6)(object.spec, 'restartPolicy') ?? 'Always';
  if (policy === 'Always') return true;
  return (
    (0,src_object/* textAt */.$6)(object.metadata, 'annotations', ignoresPolicy) === 'true' &&
    (0,src_object/* textAt */.$6)(object.metadata, 'annotations', hook) === undefined
  );
}

function waitingInVain(object                  )                     {
  const waits = (0,src_object/* listAt */.gT)(object.status, 'containerStatuses').flatMap((container) => {
    const reason = (0,src_object/* textAt */.$6)(container, 'state', 'waiting', 'reason') ?? '';
    return /^Err|(?:Error|BackOff)$/.test(reason)
      ? [(0,src_object/* textAt */.$6)(container, 'state', 'waiting', 'message') ?? '']
      : [];
  });
  return waits.length === 0 ? undefined : waits.join(', ');
}

function failureOf(object                  )         {
  const containers                       = [
    ...(0,src_object/* listAt */.gT)(object.status, 'initContainerStatuses'),
    ...(0,src_object/* listAt */.gT)(object.status, 'containerStatuses'),
  ];
  for (const container of containers) {
    const ended = (0,src_object/* objectAt */.lJ)(container, 'state', 'terminated');
    const message = (0,src_object/* textAt */.$6)(ended, 'message') ?? '';
    if (message !== '') return message;
    if ((0,src_object/* textAt */.$6)(ended, 'reason') === 'OOMKilled') return 'OOMKilled';
    const code = (0,src_object/* countAt */.$v)(ended, 'exitCode') ?? 0;
    if (code !== 0)
      return `container "${(0,src_object/* textAt */.$6)(container, 'name') ?? ''}" failed with exit code ${String(code)}`;
  }
  return '';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/argocd/built-in-kinds.js





const number = (object                  , name        )         =>
  (0,src_object/* countAt */.$v)(object.status, name) ?? 0;

function isObserved(object                  )          {
  return ((0,src_object/* countAt */.$v)(object.metadata, 'generation') ?? 0) <= number(object, 'observedGeneration');
}

const deployment              = (object) => {
  if (object.spec['paused'] === true) return (0,verdict/* says */.FA)('Suspended', 'Deployment is paused');
  const wait = 'Waiting for rollout to finish:';
  if (!isObserved(object))
    return (0,verdict/* says */.FA)(
      'Progressing',
      `${wait} observed deployment generation less than desired generation`,
    );
  if ((0,src_object/* conditionOf */.rI)(object, 'Progressing')?.reason === 'ProgressDeadlineExceeded')
    return (0,verdict/* says */.FA)('Degraded', `Deployment "${object.name}" exceeded its progress deadline`);
  const expected = (0,src_object/* countAt */.$v)(object.spec, 'replicas');
  const [updated, replicas, available] = [
    number(object, 'updatedReplicas'),
    number(object, 'replicas'),
    number(object, 'availableReplicas'),
  ];
  if (expected !== undefined && updated < expected)
    return (0,verdict/* says */.FA)(
      'Progressing',
      `${wait} ${String(updated)} out of ${String(expected)} new replicas have been updated...`,
    );
  if (replicas > updated)
    return (0,verdict/* says */.FA)(
      'Progressing',
      `${wait} ${String(replicas - updated)} old replicas are pending termination...`,
    );
  if (available < updated)
    return (0,verdict/* says */.FA)(
      'Progressing',
      `${wait} ${String(available)} of ${String(updated)} updated replicas are available...`,
    );
  return (0,verdict/* says */.FA)('Healthy');
};

const statefulSet              = (object) => {
  if (number(object, 'observedGeneration') === 0 || !isObserved(object))
    return (0,verdict/* says */.FA)('Progressing', 'Waiting for statefulset spec update to be observed...');
  const expected = (0,src_object/* countAt */.$v)(object.spec, 'replicas');
  const missing = (expected ?? 0) - number(object, 'readyReplicas');
  if (missing > 0) return (0,verdict/* says */.FA)('Progressing', `Waiting for ${String(missing)} pods to be ready...`);
  const updated = number(object, 'updatedReplicas');
  const type = (0,src_object/* textAt */.$6)(object.spec, 'updateStrategy', 'type');
  const rolling = (0,src_object/* valueIn */.xm)(object.spec, 'updateStrategy', 'rollingUpdate');
  if (type === 'RollingUpdate' && rolling !== undefined && rolling !== null) {
    const partition = (0,src_object/* countAt */.$v)(rolling, 'partition');
    return expected !== undefined && partition !== undefined && updated < expected - partition
      ? (0,verdict/* says */.FA)(
          'Progressing',
          `Waiting for partitioned roll out to finish: ${String(updated)} out of ${String(expected - partition)} new pods have been updated...`,
        )
      : (0,verdict/* says */.FA)(
          'Healthy',
          `partitioned roll out complete: ${String(updated)} new pods have been updated...`,
        );
  }
  if (type === 'OnDelete')
    return (0,verdict/* says */.FA)('Healthy', `statefulset has ${String(number(object, 'readyReplicas'))} ready pods`);
  const next = (0,src_object/* textAt */.$6)(object.status, 'updateRevision') ?? '';
  const revision = (0,src_object/* textAt */.$6)(object.status, 'currentRevision') ?? '';
  return next === revision
    ? (0,verdict/* says */.FA)(
        'Healthy',
        `statefulset rolling update complete ${String(number(object, 'currentReplicas'))} pods at revision ${revision}...`,
      )
    : (0,verdict/* says */.FA)(
        'Progressing',
        `waiting for statefulset rolling update to complete ${String(updated)} pods at revision ${next}...`,
      );
};

const daemonSet              = (object) => {
  if (!isObserved(object))
    return (0,verdict/* says */.FA)(
      'Progressing',
      'Waiting for rollout to finish: observed daemon set generation less than desired generation',
    );
  const [updated, expected, available] = [
    number(object, 'updatedNumberScheduled'),
    number(object, 'desiredNumberScheduled'),
    number(object, 'numberAvailable'),
  ];
  const counts = `${String(updated)} out of ${String(expected)} new pods have been updated`;
  if ((0,src_object/* textAt */.$6)(object.spec, 'updateStrategy', 'type') === 'OnDelete')
    return (0,verdict/* says */.FA)('Healthy', `daemon set ${counts}`);
  const wait = `Waiting for daemon set "${object.name}" rollout to finish:`;
  if (updated < expected) return (0,verdict/* says */.FA)('Progressing', `${wait} ${counts}...`);
  if (available < expected)
    return (0,verdict/* says */.FA)(
      'Progressing',
      `${wait} ${String(available)} of ${String(expected)} updated pods are available...`,
    );
  return (0,verdict/* says */.FA)('Healthy');
};

const replicaSet              = (object) => {
  if (!isObserved(object))
    return (0,verdict/* says */.FA)(
      'Progressing',
      'Waiting for rollout to finish: observed replica set generation less than desired generation',
    );
  const failure = (0,src_object/* conditionOf */.rI)(object, 'ReplicaFailure');
  if (failure?.status === 'True') return (0,verdict/* says */.FA)('Degraded', failure.message);
  const expected = (0,src_object/* countAt */.$v)(object.spec, 'replicas') ?? 0;
  const available = number(object, 'availableReplicas');
  return available < expected
    ? (0,verdict/* says */.FA)(
        'Progressing',
        `Waiting for rollout to finish: ${String(available)} out of ${String(expected)} new replicas are available...`,
      )
    : (0,verdict/* says */.FA)('Healthy');
};

const job              = (object) => {
  const last = (type        )                        =>
    (0,src_object/* conditionsIn */.AV)(object.status)
      .filter((condition) => condition.type === type)
      .at(-1);
  const [failed, complete, paused] = [last('Failed'), last('Complete'), last('Suspended')];
  if (failed !== undefined) return (0,verdict/* says */.FA)('Degraded', failed.message);
  if (paused?.status === 'True') return (0,verdict/* says */.FA)('Suspended');
  const ended = complete ?? paused;
  return ended === undefined ? (0,verdict/* says */.FA)('Progressing') : (0,verdict/* says */.FA)('Healthy', ended.message);
};

const cronJob              = ({ spec, status }) => {
  if (spec['suspend'] === true) return (0,verdict/* says */.FA)('Healthy', 'CronJob is Suspended');
  if (status === undefined) return (0,verdict/* says */.FA)('Progressing', 'Waiting for CronJob');
  const scheduled = (0,src_object/* textAt */.$6)(status, 'lastScheduleTime');
  const succeeded = (0,src_object/* textAt */.$6)(status, 'lastSuccessfulTime');
  if (scheduled === undefined) return (0,verdict/* says */.FA)('Healthy', 'CronJob has not been scheduled yet');
  if (succeeded === undefined)
    return (0,verdict/* says */.FA)('Healthy', 'The CronJob never completed successfully. It may not be healthy');
  if ((0,src_object/* listAt */.gT)(status, 'active').length > 0)
    return (0,verdict/* says */.FA)('Healthy', 'The job is running. Its last execution may not have been successful');
  return succeeded < scheduled
    ? (0,verdict/* says */.FA)('Degraded', 'CronJob has not completed its last execution successfully')
    : (0,verdict/* says */.FA)('Healthy', 'CronJob has completed its last execution successfully');
};

const claim              = ({ status }) => {
  switch ((0,src_object/* textAt */.$6)(status, 'phase')) {
    case 'Bound':
      return (0,verdict/* says */.FA)('Healthy');
    case 'Pending':
      return (0,verdict/* says */.FA)('Progressing');
    case 'Lost':
      return (0,verdict/* says */.FA)('Degraded');
    default:
      return (0,verdict/* says */.FA)('Unknown');
  }
};

function addressed({ status }                  )                {
  return (0,verdict/* says */.FA)((0,src_object/* listAt */.gT)(status, 'loadBalancer', 'ingress').length > 0 ? 'Healthy' : 'Progressing');
}

const service              = (object) =>
  (0,src_object/* textAt */.$6)(object.spec, 'type') === 'LoadBalancer' ? addressed(object) : (0,verdict/* says */.FA)('Healthy');

const apiService              = (object) => {
  const available = (0,src_object/* conditionOf */.rI)(object, 'Available');
  if (available === undefined) return (0,verdict/* says */.FA)('Progressing', 'Waiting to be processed');
  const { status, reason, message } = available;
  return (0,verdict/* says */.FA)(status === 'True' ? 'Healthy' : 'Progressing', `${reason}: ${message}`);
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
  if (object.apiVersion !== 'autoscaling/v1') return (0,src_object/* conditionsIn */.AV)(object.status);
  // autoscaling/v1 has no conditions of its own: they travel in an annotation.
  const text = (0,src_object/* textAt */.$6)(object.metadata, 'annotations', 'autoscaling.alpha.kubernetes.io/conditions');
  const listed = text === undefined ? undefined : (0,json_pointer/* parseJson */.q)(text);
  return listed === undefined ? [] : (0,src_object/* conditionsIn */.AV)({ conditions: listed });
}

const autoscaler              = (object) => {
  const conditions = autoscalerConditions(object);
  const broken = conditions.find(({ type, reason }) =>
    (0,verdict/* meaningOf */.Pr)(autoscalerFailures, type)?.includes(reason),
  );
  if (broken !== undefined) return (0,verdict/* says */.FA)('Degraded', broken.message);
  const working = conditions.find(
    ({ type, status }) =>
      status === 'True' && (type === 'AbleToScale' || type === 'ScalingLimited'),
  );
  return working === undefined
    ? (0,verdict/* says */.FA)('Progressing', 'Waiting to Autoscale')
    : (0,verdict/* says */.FA)('Healthy', working.message);
};

const workflow              = ({ status }) => {
  const message = (0,src_object/* textAt */.$6)(status, 'message') ?? '';
  switch ((0,src_object/* textAt */.$6)(status, 'phase') ?? '') {
    case '':
    case 'Pending':
    case 'Running':
      return (0,verdict/* says */.FA)('Progressing', message);
    case 'Succeeded':
      return (0,verdict/* says */.FA)('Healthy', message);
    case 'Failed':
    case 'Error':
      return (0,verdict/* says */.FA)('Degraded', message);
    default:
      return (0,verdict/* says */.FA)('Unknown', message);
  }
};

const definition              = (object) => {
  if ((0,src_object/* conditionsIn */.AV)(object.status).length === 0)
    return (0,verdict/* says */.FA)('Progressing', 'Status conditions not found');
  const holding = (type        , wanted        )                        => {
    const condition = (0,src_object/* conditionOf */.rI)(object, type);
    return condition?.status === wanted ? condition : undefined;
  };
  const terminating = holding('Terminating', 'True');
  if (terminating !== undefined)
    return (0,verdict/* says */.FA)('Progressing', `CRD is terminating: ${terminating.message}`);
  const refused = holding('NamesAccepted', 'False');
  if (refused !== undefined)
    return (0,verdict/* says */.FA)('Degraded', `CRD names have not been accepted: ${refused.message}`);
  if (holding('Established', 'True') === undefined)
    return (0,verdict/* says */.FA)('Degraded', 'CRD is not established');
  const violated = holding('NonStructuralSchema', 'True');
  return violated === undefined
    ? (0,verdict/* says */.FA)('Healthy', 'CRD is healthy')
    : (0,verdict/* says */.FA)('Degraded', `Schema violations found: ${violated.message}`);
};

const budget              = ({ status }) => {
  const conditions = (0,src_object/* conditionsIn */.AV)(status);
  // Too few pods can be meant so; the other reasons cannot.
  const bad = conditions.find(
    ({ status: word, reason }) => word === 'False' && reason !== 'InsufficientPods',
  );
  const shown = bad ?? conditions.at(-1);
  return shown === undefined
    ? (0,verdict/* says */.FA)('Progressing', 'Waiting for status')
    : (0,verdict/* says */.FA)(bad === undefined ? 'Healthy' : 'Degraded', `PodDisruptionBudget has ${shown.reason}`);
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


/***/ }),

/***/ 79153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZC: () => (/* binding */ isConfiguration),
/* harmony export */   iR: () => (/* binding */ crossplaneKinds),
/* harmony export */   jj: () => (/* binding */ crossplaneCheck)
/* harmony export */ });
/* harmony import */ var _waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49153);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90112);



/**
 * A managed resource of Crossplane's older AWS provider: two conditions, Ready and Synced.
 * @param name what the messages call it
 */
function managed(name        )              {
  return ({ status }) => {
    if (status?.['conditions'] === undefined)
      return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Progressing', `Waiting for ${name} to be created`);
    let ready = { is: false, why: '' };
    let synced = { is: false, why: '' };
    let paused = false;
    for (const condition of (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__/* .conditionsIn */ .AV)(status)) {
      const is = condition.status === 'True';
      if (condition.type === 'Ready') ready = { is, why: condition.reason };
      if (condition.type !== 'Synced') continue;
      if (condition.reason === 'ReconcilePaused') paused = true;
      synced = { is, why: condition.reason === 'ReconcileError' ? condition.message : synced.why };
    }
    if (ready.is && synced.is) return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Healthy', ready.why);
    if (!synced.is && paused) return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Suspended', 'ReconcilePaused');
    if (synced.is && !paused) return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Progressing', `Waiting for ${name} to be available`);
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Degraded', synced.why);
  };
}

const provider              = ({ status }) => {
  const conditions = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__/* .conditionsIn */ .AV)(status);
  if (status?.['conditions'] === undefined)
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Progressing', 'Waiting for provider to be installed');
  const [installed, healthy] = ['Installed', 'Healthy'].map((wanted) =>
    conditions.findLast(({ type }) => type === wanted),
  );
  return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)(
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
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Healthy', 'Resource is up-to-date.');
  if (
    status['conditions'] === undefined &&
    (kind === 'ProviderConfig' || kind === 'ClusterProviderConfig') &&
    status['users'] !== undefined
  )
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Healthy', 'Resource is in use.');
  for (const condition of (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_1__/* .conditionsIn */ .AV)(status)) {
    const { type, status: word, message } = condition;
    if ((type === 'LastAsyncOperation' || type === 'Synced') && word === 'False')
      return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Degraded', message);
    if (goodTypes.has(type) && word === 'True') return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Healthy', 'Resource is up-to-date.');
  }
  return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('Progressing', 'Provisioning ...');
};


/***/ }),

/***/ 90112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ says),
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   b9: () => (/* binding */ argocdStatuses)
/* harmony export */ });
                                                                   

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


/***/ }),

/***/ 26658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ ready),
/* harmony export */   IU: () => (/* binding */ suspended),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   OP: () => (/* binding */ progressing),
/* harmony export */   gz: () => (/* binding */ failed)
/* harmony export */ });
/* unused harmony exports healthStatuses, healthReasons */
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
function ready(reason              , message        )         {
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


/***/ }),

/***/ 22664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ judgeHealth)
});

// UNUSED EXPORTS: judgedKinds

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/argocd/built-in-kinds.js + 1 modules
var built_in_kinds = __webpack_require__(6156);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/health.js
var health_health = __webpack_require__(26658);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var src_object = __webpack_require__(49153);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/kinds/workloads.js
var workloads = __webpack_require__(58608);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kinds/cluster.js



                                            


/** A claim is ready when it is bound. One that waits for its first consumer is not: nothing was given to it yet. */
const claimRule             = ({ status }) => {
  const phase = (0,src_object/* textAt */.$6)(status, 'phase') ?? '';
  switch (phase) {
    case 'Bound':
      return (0,health_health/* ready */.Gc)('Ready', 'The claim is bound to a volume.');
    case '':
    case 'Pending':
      return (0,health_health/* progressing */.OP)('VolumeUnbound', 'The claim is not bound to a volume.');
    case 'Lost':
      return (0,health_health/* failed */.gz)('VolumeLost', 'The volume of the claim is gone.');
    default:
      return (0,health_health/* unknown */.L5)('UnknownValue', `The phase ${phase} of a claim is not known.`);
  }
};

function hasAddress({ status }                  )          {
  return (0,src_object/* listAt */.gT)(status, 'loadBalancer', 'ingress').some(
    (entry) => ((0,src_object/* textAt */.$6)(entry, 'ip') ?? (0,src_object/* textAt */.$6)(entry, 'hostname') ?? '') !== '',
  );
}

/** A Service: one of type LoadBalancer needs an address from outside; the others are ready as they are. */
const serviceRule             = (object) => {
  const type = (0,src_object/* textAt */.$6)(object.spec, 'type') ?? 'ClusterIP';
  switch (type) {
    case 'ClusterIP':
    case 'NodePort':
    case 'ExternalName':
      return (0,health_health/* ready */.Gc)('NoStatusNeeded', `A Service of type ${type} is ready as it is.`);
    case 'LoadBalancer':
      return hasAddress(object)
        ? (0,health_health/* ready */.Gc)('Ready', 'The load balancer has an address.')
        : (0,health_health/* progressing */.OP)('NoAddress', 'The load balancer has no address yet.');
    default:
      return (0,health_health/* unknown */.L5)('UnknownValue', `The type ${type} of a Service is not known.`);
  }
};

/** An Ingress needs an address: without one no controller serves it. */
const ingressRule             = (object) =>
  hasAddress(object)
    ? (0,health_health/* ready */.Gc)('Ready', 'The Ingress has an address.')
    : (0,health_health/* progressing */.OP)('NoAddress', 'No controller has given the Ingress an address.');

/** A disruption budget: its controller has seen this generation, and as many pods are healthy as it asks for. */
const budgetRule             = (object) => {
  if ((0,src_object/* countAt */.$v)(object.status, 'observedGeneration') === undefined)
    return (0,health_health/* progressing */.OP)('GenerationNotObserved', 'No controller has looked at the budget yet.');
  const refused = (0,src_object/* conditionOf */.rI)(object, 'DisruptionAllowed');
  if (refused?.status === 'False' && refused.reason === 'SyncFailed')
    return (0,health_health/* failed */.gz)('ReconcileFailed', (0,workloads/* sentence */.em)(refused.message, 'The budget cannot be computed.'));
  const [healthy, desired] = [
    (0,src_object/* countAt */.$v)(object.status, 'currentHealthy') ?? 0,
    (0,src_object/* countAt */.$v)(object.status, 'desiredHealthy') ?? 0,
  ];
  return healthy < desired
    ? (0,health_health/* progressing */.OP)('BudgetViolated', `${String(healthy)} of ${String(desired)} pods are healthy.`)
    : (0,health_health/* ready */.Gc)('Ready', `${String(healthy)} pods are healthy, ${String(desired)} are needed.`);
};

/** An autoscaler: it can scale, and its metrics can be read. */
const autoscalerRule             = (object) => {
  const conditions = (0,built_in_kinds/* autoscalerConditions */.K)(object);
  const able = conditions.find(({ type }) => type === 'AbleToScale');
  const active = conditions.find(({ type }) => type === 'ScalingActive');
  // A target of zero replicas turns it off; that is meant so.
  if (active?.reason === 'ScalingDisabled' && able?.status === 'True')
    return (0,health_health/* ready */.Gc)('ScaledToZero', (0,workloads/* sentence */.em)(active.message, 'Scaling is off.'));
  for (const condition of [able, active]) {
    if (condition?.status === 'False')
      return (0,health_health/* failed */.gz)(
        'ScalingFailed',
        `${condition.reason}: ${(0,workloads/* sentence */.em)(condition.message, 'It cannot scale.')}`,
      );
  }
  return able?.status === 'True' && active?.status === 'True'
    ? (0,health_health/* ready */.Gc)('Ready', (0,workloads/* sentence */.em)(active.message, 'It scales.'))
    : (0,health_health/* progressing */.OP)('NoStatus', 'The autoscaler has not looked at its target yet.');
};

/** A definition: its names are accepted, and it is established. */
const definitionRule             = (object) => {
  const names = (0,src_object/* conditionOf */.rI)(object, 'NamesAccepted');
  if (names?.status === 'False')
    return (0,health_health/* failed */.gz)('NamesConflict', (0,workloads/* sentence */.em)(names.message, 'Its names are taken.'));
  const established = (0,src_object/* conditionOf */.rI)(object, 'Established');
  return established?.status === 'True' && names?.status === 'True'
    ? (0,health_health/* ready */.Gc)('Ready', 'The definition is established.')
    : (0,health_health/* progressing */.OP)(
        'NotReady',
        (0,workloads/* sentence */.em)(established?.message ?? '', 'The definition is not established.'),
      );
};

/** An aggregated API: its backend answers. */
const apiServiceRule             = (object) => {
  const available = (0,src_object/* conditionOf */.rI)(object, 'Available');
  if (available === undefined) return (0,health_health/* progressing */.OP)('NoStatus', 'The API has not been asked yet.');
  return available.status === 'True'
    ? (0,health_health/* ready */.Gc)('Ready', (0,workloads/* sentence */.em)(available.message, 'The API answers.'))
    : (0,health_health/* progressing */.OP)(
        'NotAvailable',
        `${available.reason}: ${(0,workloads/* sentence */.em)(available.message, 'The API does not answer.')}`,
      );
};

/** A Namespace is ready while it is active. */
const namespaceRule             = ({ status })         => {
  const phase = (0,src_object/* textAt */.$6)(status, 'phase') ?? '';
  if (phase === 'Active') return (0,health_health/* ready */.Gc)('Ready', 'The namespace is active.');
  if (phase === 'Terminating') return (0,health_health/* progressing */.OP)('Terminating', 'The namespace is being deleted.');
  return phase === ''
    ? (0,health_health/* progressing */.OP)('NoStatus', 'The namespace has no phase yet.')
    : (0,health_health/* unknown */.L5)('UnknownValue', `The phase ${phase} of a namespace is not known.`);
};

/** A Node is ready when its kubelet says so, and pressure is no reason not to take it. */
const nodeRule             = ({ status })         => {
  const node = (0,src_object/* conditionsIn */.AV)(status).find(({ type }) => type === 'Ready');
  if (node === undefined) return (0,health_health/* progressing */.OP)('NoStatus', 'No kubelet has spoken for the node.');
  return node.status === 'True'
    ? (0,health_health/* ready */.Gc)('Ready', (0,workloads/* sentence */.em)(node.message, 'The kubelet is ready.'))
    : (0,health_health/* progressing */.OP)('NotReady', (0,workloads/* sentence */.em)(node.message, 'The kubelet is not ready.'));
};

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/argocd/argocd.js + 11 modules
var argocd = __webpack_require__(39327);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kinds/argo.js

                                                          


                                            


/** @returns what a check of Argo CD says, in our words: what it does not know is unknown */
function ofVerdict({ status, message }               )         {
  switch (status) {
    case 'Healthy':
      return (0,health_health/* ready */.Gc)(
        'ControllerSaysHealthy',
        (0,workloads/* sentence */.em)(message, 'Its status says that it is healthy.'),
      );
    case 'Progressing':
      return (0,health_health/* progressing */.OP)('ControllerSaysProgressing', (0,workloads/* sentence */.em)(message, 'It is on its way.'));
    case 'Degraded':
      return (0,health_health/* failed */.gz)(
        'ControllerSaysDegraded',
        (0,workloads/* sentence */.em)(message, 'Its status says that it is degraded.'),
      );
    case 'Suspended':
      return (0,health_health/* suspended */.IU)('ControllerSaysSuspended', (0,workloads/* sentence */.em)(message, 'It is suspended.'));
    case 'Missing':
      return (0,health_health/* unknown */.L5)('ControllerSaysMissing', (0,workloads/* sentence */.em)(message, 'It is missing in the cluster.'));
    case 'Unknown':
      return (0,health_health/* unknown */.L5)('UnknownValue', (0,workloads/* sentence */.em)(message, 'Its status is not understood.'));
  }
}

/** An Argo Rollout: its controller's phase, at this generation; an aborted one has failed although its old pods serve. */
const rolloutRule             = (object) => {
  if (object.status === undefined)
    return (0,health_health/* progressing */.OP)('NoStatus', 'No controller has looked at the Rollout yet.');
  const invalid = (0,src_object/* conditionOf */.rI)(object, 'InvalidSpec');
  if (invalid?.status === 'True')
    return (0,health_health/* failed */.gz)('SpecInvalid', (0,workloads/* sentence */.em)(invalid.message, 'The Rollout is invalid.'));
  if (object.status['abort'] === true)
    return (0,health_health/* failed */.gz)(
      'RolloutAborted',
      (0,workloads/* sentence */.em)((0,src_object/* textAt */.$6)(object.status, 'message') ?? '', 'The Rollout was aborted.'),
    );
  const check = (0,argocd/* argocdCheckOf */._0)(object);
  return check === undefined
    ? (0,health_health/* unknown */.L5)('UnknownKind', 'There is no rule for this kind.')
    : ofVerdict(check(object));
};

/** An Argo CD Application: the operation ended well, what is applied is what git says, and all of it is healthy. */
const applicationRule             = (object) => {
  const { status } = object;
  if (status === undefined)
    return (0,health_health/* progressing */.OP)('NoStatus', 'The Application has not been reconciled yet.');
  const operation = operationOf(object);
  if (operation !== undefined) return operation;
  const sync = (0,src_object/* textAt */.$6)(status, 'sync', 'status') ?? '';
  const health = (0,src_object/* textAt */.$6)(status, 'health', 'status') ?? '';
  const message = (0,src_object/* textAt */.$6)(status, 'health', 'message') ?? '';
  if (sync === 'OutOfSync')
    return (0,health_health/* progressing */.OP)('OutOfSync', 'What is applied is not what git says.');
  if (sync !== 'Synced')
    return (0,health_health/* unknown */.L5)('UnknownValue', `The sync status is ${sync === '' ? 'missing' : sync}.`);
  switch (health) {
    case 'Healthy':
      return (0,health_health/* ready */.Gc)('Ready', 'Synced, and all of it is healthy.');
    case 'Progressing':
    case 'Degraded':
    case 'Suspended':
    case 'Missing':
      return ofVerdict({ status: health, message });
    default:
      return (0,health_health/* unknown */.L5)('UnknownValue', `The health is ${health === '' ? 'missing' : health}.`);
  }
};

function operationOf({ whole, status }                  )                     {
  const phase = (0,src_object/* textAt */.$6)(status, 'operationState', 'phase') ?? '';
  const message = (0,src_object/* textAt */.$6)(status, 'operationState', 'message') ?? '';
  // `operation` beside the spec is one that has been asked for and not begun.
  if (whole['operation'] !== undefined && whole['operation'] !== null)
    return (0,health_health/* progressing */.OP)('OperationRunning', (0,workloads/* sentence */.em)(message, 'A sync has been asked for.'));
  switch (phase) {
    case '':
    case 'Succeeded':
      return undefined;
    case 'Running':
    case 'Terminating':
      return (0,health_health/* progressing */.OP)(
        'OperationRunning',
        (0,workloads/* sentence */.em)(message, `A sync is ${phase.toLowerCase()}.`),
      );
    case 'Failed':
    case 'Error':
      return (0,health_health/* failed */.gz)('OperationFailed', (0,workloads/* sentence */.em)(message, 'The last sync failed.'));
    default:
      return (0,health_health/* unknown */.L5)('UnknownValue', `The phase ${phase} of an operation is not known.`);
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/health/argocd/crossplane-kinds.js
var crossplane_kinds = __webpack_require__(79153);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kinds/custom.js





                                            


/** What every controller that follows the conventions of conditions says, before its kind is asked. */
function ofConventions(object                  )                     {
  const stalled = (0,src_object/* conditionOf */.rI)(object, 'Stalled');
  if (stalled?.status === 'True')
    return (0,health_health/* failed */.gz)('Stalled', (0,workloads/* sentence */.em)(stalled.message, `Stalled: ${stalled.reason}.`));
  const reconciling = (0,src_object/* conditionOf */.rI)(object, 'Reconciling');
  if (reconciling?.status === 'True')
    return (0,health_health/* progressing */.OP)('Reconciling', (0,workloads/* sentence */.em)(reconciling.message, 'It is being reconciled.'));
  return ofOlderGeneration(object);
}

/** An old Ready says nothing of this generation, neither True nor False. */
function ofOlderGeneration(object                  )                     {
  const generation = (0,src_object/* countAt */.$v)(object.metadata, 'generation');
  const old = (0,src_object/* conditionsIn */.AV)(object.status).find(
    ({ type, observedGeneration }) =>
      type === 'Ready' &&
      generation !== undefined &&
      observedGeneration !== undefined &&
      observedGeneration < generation,
  );
  return old === undefined
    ? undefined
    : (0,health_health/* progressing */.OP)(
        'ConditionNotObserved',
        `Ready was said of generation ${String(old.observedGeneration)}, not of ${String(generation)}.`,
      );
}

/**
 * Any other kind: the conventions, then what Argo CD knows of the kind, then its Ready condition. A status that says none of it
 * is not understood, so it is not ready.
 */
const customRule             = (object) => {
  if ((0,workloads/* isSuspended */.eJ)(object)) return (0,health_health/* suspended */.IU)('Suspended', `The ${object.kind} is suspended.`);
  const conventional = ofConventions(object);
  if (conventional !== undefined) return conventional;
  const check = (0,argocd/* argocdCheckOf */._0)(object);
  if (object.status === undefined)
    return (0,crossplane_kinds/* isConfiguration */.ZC)(object)
      ? (0,health_health/* ready */.Gc)('NoStatusNeeded', `A ${object.kind} is configuration.`)
      : (0,health_health/* progressing */.OP)('NoStatus', `No controller has written a status of this ${object.kind} yet.`);
  const condition = (0,src_object/* conditionOf */.rI)(object, 'Ready');
  const verdict = check === undefined ? undefined : ofVerdict(check(object));
  // Where a check is content and Ready is not, Ready is right.
  if (
    verdict !== undefined &&
    (verdict.status !== 'ready' || (condition?.status ?? 'True') === 'True')
  )
    return verdict;
  if (condition === undefined)
    return (0,health_health/* unknown */.L5)(
      'UnknownKind',
      `There is no rule for ${object.apiVersion} ${object.kind}, and it has no Ready condition.`,
    );
  const words = (0,workloads/* sentence */.em)(condition.message, `Ready is ${condition.status}: ${condition.reason}.`);
  switch (condition.status) {
    case 'True':
      return (0,health_health/* ready */.Gc)('Ready', words);
    case 'False':
    case 'Unknown':
      return (0,health_health/* progressing */.OP)('NotReady', words);
    default:
      return (0,health_health/* unknown */.L5)('UnknownValue', `Ready is ${condition.status}.`);
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
  'RollbackSucceeded',
  'UninstallSucceeded',
  'ValuesError',
  'ChartMutateError',
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
  if ((0,workloads/* isSuspended */.eJ)(object)) return (0,health_health/* suspended */.IU)('Suspended', `The ${object.kind} is suspended.`);
  const condition = (0,src_object/* conditionOf */.rI)(object, 'Ready');
  if (object.kind === 'HelmRepository' && object.spec['type'] === 'oci' && condition === undefined)
    return (0,health_health/* ready */.Gc)('NoStatusNeeded', 'A Helm repository that is a registry has no status.');
  const old = ofOlderGeneration(object);
  if (old !== undefined) return old;
  if (condition?.status === 'False' && fluxFailures.has(condition.reason))
    return (0,health_health/* failed */.gz)(
      'ReconcileFailed',
      `${condition.reason}: ${(0,workloads/* sentence */.em)(condition.message, 'It failed.')}`,
    );
  const conventional = ofConventions(object);
  if (conventional !== undefined) return conventional;
  if (condition === undefined)
    return (0,health_health/* progressing */.OP)('NoStatus', `No controller has said whether this ${object.kind} is ready.`);
  if (condition.status === 'True' && (0,src_object/* countAt */.$v)(object.status, 'observedGeneration') === undefined)
    return (0,health_health/* progressing */.OP)('GenerationNotObserved', 'Ready, but of which generation is not said.');
  const words = (0,workloads/* sentence */.em)(condition.message, condition.reason);
  switch (condition.status) {
    case 'True':
      return (0,health_health/* ready */.Gc)('Ready', words);
    case 'False':
    case 'Unknown':
      return (0,health_health/* progressing */.OP)('NotReady', `${condition.reason}: ${words}`);
    default:
      return (0,health_health/* unknown */.L5)('UnknownValue', `Ready is ${condition.status}.`);
  }
};

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/kinds/jobs.js


                                            


function counts({ status }                  )         {
  const of = (name        )         => String((0,src_object/* countAt */.$v)(status, name) ?? 0);
  return `${of('succeeded')} succeeded, ${of('active')} active, ${of('failed')} failed`;
}

/** A Job is ready only when it has completed: one that still runs has proved nothing. */
const jobRule             = (object) => {
  const holding = (0,src_object/* conditionsIn */.AV)(object.status).filter(({ status }) => status === 'True');
  const has = (...types          )                                       =>
    holding.find(({ type }) => types.includes(type));
  const failure = has('Failed', 'FailureTarget');
  if (failure !== undefined)
    return (0,health_health/* failed */.gz)(
      'JobFailed',
      `${failure.reason === '' ? '' : `${failure.reason}: `}${(0,workloads/* sentence */.em)(failure.message, `The Job failed: ${counts(object)}.`)}`,
    );
  if (has('Complete') !== undefined)
    return (0,health_health/* ready */.Gc)('Completed', `The Job is complete: ${counts(object)}.`);
  if (has('Suspended') !== undefined || (0,workloads/* isSuspended */.eJ)(object))
    return (0,health_health/* suspended */.IU)('Suspended', `The Job is suspended: ${counts(object)}.`);
  return ((0,src_object/* textAt */.$6)(object.status, 'startTime') ?? '') === ''
    ? (0,health_health/* progressing */.OP)('NotStarted', 'The Job has not started.')
    : (0,health_health/* progressing */.OP)('Running', `The Job runs: ${counts(object)}.`);
};

/** A CronJob is ready when its schedule is set: what its Jobs do is theirs to say. */
const cronJobRule             = (object) => {
  if ((0,workloads/* isSuspended */.eJ)(object)) return (0,health_health/* suspended */.IU)('Suspended', 'The CronJob is suspended.');
  const schedule = (0,src_object/* textAt */.$6)(object.spec, 'schedule');
  if (schedule === undefined) return (0,health_health/* progressing */.OP)('NoStatus', 'The CronJob has no schedule.');
  const active = (0,src_object/* listAt */.gT)(object.status, 'active').length;
  const last = (0,src_object/* textAt */.$6)(object.status, 'lastScheduleTime');
  return (0,health_health/* ready */.Gc)(
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
  const phase = (0,src_object/* textAt */.$6)(object.status, 'phase') ?? '';
  const containers = [
    ...(0,src_object/* listAt */.gT)(object.status, 'initContainerStatuses'),
    ...(0,src_object/* listAt */.gT)(object.status, 'containerStatuses'),
  ];
  switch (phase) {
    case '':
      return (0,health_health/* progressing */.OP)('NoStatus', 'No kubelet and no scheduler has seen the pod yet.');
    case 'Succeeded':
      return (0,health_health/* ready */.Gc)('Completed', 'All containers ended with exit code 0.');
    case 'Failed':
      return (0,health_health/* failed */.gz)('PodFailed', endOf(object, containers));
    case 'Pending':
      return (
        waitOf(containers) ??
        unscheduled(object, now) ??
        (0,health_health/* progressing */.OP)('Pending', 'Its containers have not started.')
      );
    case 'Running': {
      const condition = (0,src_object/* conditionOf */.rI)(object, 'Ready');
      if (condition?.status === 'True')
        return ((0,src_object/* textAt */.$6)(object.spec, 'restartPolicy') ?? 'Always') === 'Always'
          ? (0,health_health/* ready */.Gc)('Ready', 'All containers are ready.')
          : (0,health_health/* progressing */.OP)('Running', 'The pod is to end by itself and still runs.');
      return (
        waitOf(containers) ??
        restarted(containers) ??
        (0,health_health/* progressing */.OP)('NotReady', (0,workloads/* sentence */.em)(condition?.message ?? '', 'Its containers are not ready.'))
      );
    }
    default:
      return (0,health_health/* unknown */.L5)('UnknownValue', `The phase ${phase} of a pod is not known.`);
  }
};

function waitOf(containers                      )                     {
  for (const container of containers) {
    const reason = (0,src_object/* textAt */.$6)(container, 'state', 'waiting', 'reason') ?? '';
    const known = Object.hasOwn(waits, reason) ? waits[reason] : undefined;
    if (known === undefined) continue;
    const [status, because] = known;
    const message = (0,src_object/* textAt */.$6)(container, 'state', 'waiting', 'message') ?? '';
    const oom = (0,src_object/* textAt */.$6)(container, 'lastState', 'terminated', 'reason') === 'OOMKilled';
    const words = `Container ${nameOf(container)}: ${reason}${message === '' ? '' : `: ${message}`}${oom ? ' (out of memory)' : ''}.`;
    if (oom) return (0,health_health/* failed */.gz)('OutOfMemory', words);
    return status === 'failed' ? (0,health_health/* failed */.gz)(because, words) : (0,health_health/* progressing */.OP)(because, words);
  }
  return undefined;
}

function restarted(containers                      )                     {
  for (const container of containers) {
    const ended = (0,src_object/* objectAt */.lJ)(container, 'lastState', 'terminated');
    const code = (0,src_object/* countAt */.$v)(ended, 'exitCode') ?? 0;
    if (ended === undefined || code === 0) continue;
    const restarts = (0,src_object/* countAt */.$v)(container, 'restartCount') ?? 0;
    const words = `Container ${nameOf(container)} ended with exit code ${String(code)} (${(0,src_object/* textAt */.$6)(ended, 'reason') ?? 'no reason'}), ${String(restarts)} restarts.`;
    return (0,health_health/* progressing */.OP)(
      (0,src_object/* textAt */.$6)(ended, 'reason') === 'OOMKilled' ? 'OutOfMemory' : 'ContainerRestarted',
      words,
    );
  }
  return undefined;
}

function unscheduled(object                  , now        )                     {
  const scheduled = (0,src_object/* conditionOf */.rI)(object, 'PodScheduled');
  if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable') return undefined;
  const created = Date.parse((0,src_object/* textAt */.$6)(object.metadata, 'creationTimestamp') ?? '');
  const words = (0,workloads/* sentence */.em)(scheduled.message, 'No node takes the pod.');
  return now - schedulingGrace < created
    ? (0,health_health/* progressing */.OP)('Unschedulable', words)
    : (0,health_health/* failed */.gz)('Unschedulable', words);
}

function endOf(object                  , containers                      )         {
  const own = [(0,src_object/* textAt */.$6)(object.status, 'reason') ?? '', (0,src_object/* textAt */.$6)(object.status, 'message') ?? ''];
  const said = own.filter((text) => text !== '').join(': ');
  if (said !== '') return said;
  for (const container of containers) {
    const ended = (0,src_object/* objectAt */.lJ)(container, 'state', 'terminated');
    const code = (0,src_object/* countAt */.$v)(ended, 'exitCode') ?? 0;
    if (code !== 0)
      return `Container ${nameOf(container)} ended with exit code ${String(code)} (${(0,src_object/* textAt */.$6)(ended, 'reason') ?? 'no reason'}).`;
  }
  return 'A container ended with an error.';
}

function nameOf(container           )         {
  return (0,src_object/* textAt */.$6)(container, 'name') ?? 'without a name';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/health/judge.js





                                                  




const rules                                  = new Map([
  ['/Pod', podRule],
  ['/Service', serviceRule],
  ['/PersistentVolumeClaim', claimRule],
  ['/Namespace', namespaceRule],
  ['/Node', nodeRule],
  ['apps/Deployment', workloads/* deploymentRule */.U3],
  ['apps/StatefulSet', workloads/* statefulSetRule */.zV],
  ['apps/DaemonSet', workloads/* daemonSetRule */.v7],
  ['apps/ReplicaSet', workloads/* replicaSetRule */.lj],
  ['extensions/Deployment', workloads/* deploymentRule */.U3],
  ['extensions/DaemonSet', workloads/* daemonSetRule */.v7],
  ['extensions/ReplicaSet', workloads/* replicaSetRule */.lj],
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
const withoutStatus                      = new Set([
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
const judgedKinds                    = [...rules.keys(), ...withoutStatus];

/**
 * Judges an object strictly: only what is understood, of this generation and not about to go, is ready.
 * @param object a Kubernetes object
 * @param clock the time, for grace periods
 * @returns its status, a reason of a closed list, and one sentence
 */
function judgeHealth(object                  , clock             )         {
  if ((0,src_object/* isDeleting */.p8)(object)) return (0,health_health/* progressing */.OP)('Terminating', `The ${object.kind} is being deleted.`);
  const generation = (0,src_object/* countAt */.$v)(object.metadata, 'generation');
  const observed = (0,src_object/* countAt */.$v)(object.status, 'observedGeneration');
  if (generation !== undefined && observed !== undefined && observed < generation)
    return (0,health_health/* progressing */.OP)(
      'GenerationNotObserved',
      `Its controller has seen generation ${String(observed)} of ${String(generation)}.`,
    );
  const key = `${object.group}/${object.kind}`;
  if (withoutStatus.has(key))
    return (0,health_health/* ready */.Gc)('NoStatusNeeded', `A ${object.kind} is ready when it is there.`);
  const rule = rules.get(key);
  if (rule !== undefined) return rule(object, clock);
  if (ownGroups.has(object.group))
    return (0,health_health/* unknown */.L5)('UnknownKind', `There is no rule for ${object.apiVersion} ${object.kind}.`);
  return customRule(object, clock);
}


/***/ }),

/***/ 58608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U3: () => (/* binding */ deploymentRule),
/* harmony export */   eJ: () => (/* binding */ isSuspended),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   lj: () => (/* binding */ replicaSetRule),
/* harmony export */   v7: () => (/* binding */ daemonSetRule),
/* harmony export */   zV: () => (/* binding */ statefulSetRule)
/* harmony export */ });
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26658);
/* harmony import */ var _waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49153);


                                            

const number = (object                  , name        )         =>
  (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.status, name) ?? 0;
const wanted = (object                  )         => (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.spec, 'replicas') ?? 1;

/** One count that must be reached: why not, in which words, what is there, what is expected. */
                                                                                             

function firstShortage(counts                  )                     {
  const short = counts.find(([, , found, expected]) => found < expected);
  if (short === undefined) return undefined;
  const [reason, words, found, expected] = short;
  return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .progressing */ .OP)(reason, `${String(found)} of ${String(expected)} pods are ${words}.`);
}

function surplus(found        , expected        )                     {
  return found > expected
    ? (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .progressing */ .OP)(
        'TooManyReplicas',
        `${String(found - expected)} pods of an older revision, or too many, have not ended yet.`,
      )
    : undefined;
}

function allReady(expected        )         {
  return expected === 0
    ? (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .ready */ .Gc)('ScaledToZero', 'No pods are asked for, and none are there.')
    : (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .ready */ .Gc)('Ready', `All ${String(expected)} pods are updated and available.`);
}

/** The controllers of workloads always write which generation they saw; without it they saw none. */
function unobserved(object                  )                     {
  return number(object, 'observedGeneration') === 0 && object.status?.['observedGeneration'] !== 0
    ? (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .progressing */ .OP)('GenerationNotObserved', `No controller has looked at this ${object.kind} yet.`)
    : undefined;
}

/** A Deployment: its newest revision alone, as many pods as asked for, all of them available. */
const deploymentRule             = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const progress = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .conditionOf */ .rI)(object, 'Progressing');
  if (progress?.reason === 'ProgressDeadlineExceeded')
    return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(
      'ProgressDeadlineExceeded',
      sentence(progress.message, 'Its progress deadline has passed.'),
    );
  const failure = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .conditionOf */ .rI)(object, 'ReplicaFailure');
  const expected = wanted(object);
  const [replicas, updated] = [number(object, 'replicas'), number(object, 'updatedReplicas')];
  const counted =
    firstShortage([['TooFewUpdated', 'of the newest revision', updated, expected]]) ??
    surplus(replicas, updated) ??
    surplus(updated, expected) ??
    firstShortage([
      ['TooFewAvailable', 'available', number(object, 'availableReplicas'), expected],
    ]);
  if (failure?.status === 'True' && counted !== undefined)
    return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('ReplicaFailure', sentence(failure.message, 'Its pods cannot be created.'));
  if (object.spec['paused'] === true && counted !== undefined)
    return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .suspended */ .IU)('Paused', `The Deployment is paused; ${lower(counted.message)}`);
  if (counted !== undefined) return counted;
  const available = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .conditionOf */ .rI)(object, 'Available');
  if (available !== undefined && available.status !== 'True')
    return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .progressing */ .OP)('NotAvailable', sentence(available.message, 'It is not available.'));
  // With a deadline the controller says when the newest revision has arrived.
  if (progress !== undefined && progress.status !== 'True')
    return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .progressing */ .OP)(
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
  const replicas = number(object, 'replicas');
  const updated = number(object, 'updatedReplicas');
  const revision = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(object.status, 'currentRevision');
  const next = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(object.status, 'updateRevision');
  if ((0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(object.spec, 'updateStrategy', 'type') === 'OnDelete' && revision !== next)
    return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .suspended */ .IU)(
      'WaitsForDeletion',
      `${String(updated)} of ${String(expected)} pods are of the newest revision; OnDelete replaces the others only when they are deleted.`,
    );
  const counted =
    firstShortage([
      ['TooFewReady', 'there', replicas, expected],
      ['TooFewReady', 'ready', number(object, 'readyReplicas'), expected],
      [
        'TooFewAvailable',
        'available',
        (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.status, 'availableReplicas') ?? expected,
        expected,
      ],
    ]) ?? surplus(replicas, expected);
  if (counted !== undefined) return counted;
  const partition = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.spec, 'updateStrategy', 'rollingUpdate', 'partition') ?? 0;
  if (partition > 0) {
    return (
      firstShortage([
        ['TooFewUpdated', 'of the newest revision', updated, Math.max(0, expected - partition)],
      ]) ??
      (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .ready */ .Gc)(
        'PartitionReached',
        `${String(updated)} of ${String(expected)} pods are of the newest revision, as the partition ${String(partition)} asks.`,
      )
    );
  }
  if (revision !== next)
    return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .progressing */ .OP)(
      'RevisionNotReached',
      `${String(updated)} of ${String(expected)} pods are of revision ${next ?? 'unknown'}.`,
    );
  return allReady(expected);
};

/** A DaemonSet: a pod of the newest revision, available, on every node that it is for. */
const daemonSetRule             = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const expected = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.status, 'desiredNumberScheduled');
  if (expected === undefined)
    return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .progressing */ .OP)('NoStatus', 'It is not known on how many nodes it is to run.');
  const updated = number(object, 'updatedNumberScheduled');
  // Where nothing runs and nothing is replaced by itself, nothing is proved.
  const isByHand = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(object.spec, 'updateStrategy', 'type') === 'OnDelete';
  if (isByHand && (updated < expected || expected === 0))
    return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .suspended */ .IU)(
      'WaitsForDeletion',
      `${String(updated)} of ${String(expected)} pods are of the newest revision; OnDelete replaces the others only when they are deleted.`,
    );
  const scheduled = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.status, 'currentNumberScheduled') ?? expected;
  const readyPods = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .countAt */ .$v)(object.status, 'numberReady') ?? expected;
  return (
    firstShortage([
      ['TooFewReady', 'scheduled', scheduled, expected],
      ['TooFewUpdated', 'of the newest revision', updated, expected],
      ['TooFewReady', 'ready', readyPods, expected],
      ['TooFewAvailable', 'available', number(object, 'numberAvailable'), expected],
    ]) ?? allReady(expected)
  );
};

/** A ReplicaSet that stands by itself. */
const replicaSetRule             = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const failure = (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .conditionOf */ .rI)(object, 'ReplicaFailure');
  if (failure?.status === 'True')
    return (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('ReplicaFailure', sentence(failure.message, 'Its pods cannot be created.'));
  const expected = wanted(object);
  return (
    firstShortage([
      ['TooFewReady', 'ready', number(object, 'readyReplicas'), expected],
      ['TooFewAvailable', 'available', number(object, 'availableReplicas'), expected],
    ]) ??
    surplus(number(object, 'replicas'), expected) ??
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
  return (0,_waybill_kubernetes_object__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(object.spec, 'suspend') === true;
}


/***/ })

};
})
