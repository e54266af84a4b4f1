(function (exports, __distFolder) {'use strict';
exports.ids = [951];
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

/***/ 40951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fieldDrift: () => (/* binding */ fieldDrift)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var src_object = __webpack_require__(49153);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/excerpt.js
var excerpt = __webpack_require__(46606);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/drift/field-differences.js
                                               


/** A field in which two objects differ; undefined where one has none. */
                                  
                                                                                      
                        
                                           
                                        
 

/** What a server writes into every object by itself. */
const ownOfServer = ['apiVersion', 'kind', 'status', 'metadata']         ;

/** What of the metadata people set. */
const setMetadata = ['labels', 'annotations', 'finalizers', 'ownerReferences']         ;

/**
 * What lists of objects are merged by (the API's `x-kubernetes-list-map-keys` and `patchMergeKey`); the first one that
 * every item has, and no two share, names the items.
 */
const mergeKeys = [
  ['name'],
  ['containerPort', 'protocol'],
  ['port', 'protocol'],
  ['mountPath'],
  ['devicePath'],
  ['topologyKey', 'whenUnsatisfiable'],
  ['key'],
  ['uid'],
  ['ip'],
  ['type'],
]         ;

/**
 * Compares what an object would be, as its server says, with what it is. Both come from the same server, so defaults,
 * quantities and merged lists have one form.
 * @param expected the object as applying its manifest would leave it
 * @param found the object as it is
 * @returns the fields that differ, the outermost of each; what the server itself keeps is not looked at
 */
function fieldDifferences(
  expected                  ,
  found                  ,
)                             {
  const differences                    = [];
  for (const key of setMetadata)
    compare(['metadata', key], expected.metadata[key], found.metadata[key], differences);
  const keys = [...keysOf(expected.whole, found.whole)].filter(
    (key) => !ownOfServer.some((own) => own === key),
  );
  for (const key of keys) compare([key], expected.whole[key], found.whole[key], differences);
  return differences;
}

                              

function compare(
  path      ,
  expected                       ,
  found                       ,
  into                   ,
)       {
  const [one, other] = [(0,src_object/* objectAt */.lJ)(expected), (0,src_object/* objectAt */.lJ)(found)];
  if (one !== undefined && other !== undefined) {
    for (const key of keysOf(one, other)) compare([...path, key], one[key], other[key], into);
    return;
  }
  if (isList(expected) && isList(found)) {
    compareLists(path, expected, found, into);
    return;
  }
  if (!isSame(expected, found)) into.push({ path: textOf(path), expected, found });
}

function compareLists(
  path      ,
  expected                      ,
  found                      ,
  into                   ,
)       {
  const keyed = byMergeKey(expected, found);
  if (keyed === undefined) {
    // A list that is one value (arguments, verbs) is told as one.
    if (!isSame(expected, found)) into.push({ path: textOf(path), expected, found });
    return;
  }
  const names = new Set([...keyed.expected.keys(), ...keyed.found.keys()]);
  for (const name of names)
    compare([...path, `[${name}]`], keyed.expected.get(name), keyed.found.get(name), into);
}

                                             

function byMergeKey(
  expected                      ,
  found                      ,
)                                                                  {
  for (const keys of mergeKeys) {
    const [one, other] = [indexed(expected, keys), indexed(found, keys)];
    if (one !== undefined && other !== undefined) return { expected: one, found: other };
  }
  return undefined;
}

/** @returns the items by their key; undefined where one has none, or two have the same */
function indexed(
  list                      ,
  [first, ...more]                   ,
)                    {
  const items = new Map                    ();
  for (const item of list) {
    const object = (0,src_object/* objectAt */.lJ)(item);
    const value = first === undefined ? undefined : object?.[first];
    if (object === undefined || (typeof value !== 'string' && typeof value !== 'number'))
      return undefined;
    const rest = more.flatMap((key) => {
      const part = object[key];
      return typeof part === 'string' ? [part] : [];
    });
    const name = [String(value), ...rest].join('/');
    if (items.has(name)) return undefined;
    items.set(name, object);
  }
  return items;
}

function keysOf(one            , other            )                      {
  return new Set([...Object.keys(one), ...Object.keys(other)].sort());
}

function isSame(one                       , other                       )          {
  if (one === other) return true;
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  const [left, right] = [(0,src_object/* objectAt */.lJ)(one), (0,src_object/* objectAt */.lJ)(other)];
  if (left === undefined || right === undefined) return false;
  return [...keysOf(left, right)].every((key) => isSame(left[key], right[key]));
}

function isList(value                       )                                {
  return Array.isArray(value);
}

/** `metadata.annotations["a.b/c"]`, `spec.ports[80/TCP].port` */
function textOf(path      )         {
  return path.reduce((text, step) => {
    if (step.startsWith('[')) return `${text}${step}`;
    if (!/^[A-Za-z0-9_-]+$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/drift/shown-value.js
                                               



/** In the place of what nobody may read. */
const shown_value_hidden = '(not shown)';

/** How much of a value is shown. */
const longest = 200;

/**
 * Makes a field's value fit to be shown. What a Secret holds never is, nor what stands behind a name that looks secret
 * (an environment variable `DB_PASSWORD`, a key `token`).
 * @param kind the object's kind
 * @param path where the value stands
 * @param value the value; undefined where there is none
 * @returns it on one line; null where there is none
 */
function shownValue(
  kind        ,
  path        ,
  value                       ,
)                {
  if (value === undefined) return null;
  // Annotations may hold a copy of the whole manifest.
  if (kind === 'Secret' && !/^(?:type|immutable|metadata\.labels)/.test(path)) return shown_value_hidden;
  const named = wordsOf(path);
  const last = named.at(-1) ?? '';
  // `env[DB_PASSWORD].value`: the name of the item says what its value is.
  const name = last === 'value' ? (named.at(-2) ?? last) : last;
  const clean = hiding(name, value);
  return (0,excerpt/* excerpt */.K)(typeof clean === 'string' ? clean : JSON.stringify(clean), longest);
}

function wordsOf(path        )                    {
  return path.split(/[.[\]"]+/).filter((word) => word !== '');
}

/** The same value without the texts that stand behind secret-looking names, at any depth. */
function hiding(name        , value           )            {
  if (typeof value === 'string') return looksSecret(name) ? shown_value_hidden : value;
  if (shown_value_isList(value)) return value.map((item) => hiding(name, item));
  const object = (0,src_object/* objectAt */.lJ)(value);
  if (object === undefined) return value;
  const own = (0,src_object/* textAt */.$6)(object, 'name') ?? '';
  return Object.fromEntries(
    Object.entries(object).map(([key, item]) => [key, hiding(key === 'value' ? own : key, item)]),
  );
}

/** What names a Secret is none; else whatever would be hidden behind that name in a log. */
function looksSecret(name        )          {
  if (/(?:Name|Ref|Path|Class|Type|Version)$/.test(name)) return false;
  const line = `${name}=value`;
  return (0,excerpt/* withoutSecrets */.c)(line) !== line;
}

function shown_value_isList(value           )                                {
  return Array.isArray(value);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/drift/compare-manifests.js

                                                   





/** A manifest of desired state. */
                                  
                                                 
                          
                                
 

/** What is compared, and with what. */
                                
                                                                   
                                                 
                                                        
                             
                                                                          
                                    
                               
 

/** A field that is not as the manifest says. */
                                
                                            
                         
                            
                                     
                                
 

/** What could not be compared: it is not known to be as it should (law 7). */
                             
                         
                       
 

/** What comparing gave. */
                                  
                                                 
                                            
                          
                                          
                                                      
                                             
                                        
                           
 

/** How much is compared, and told. */
const driftLimits = { manifests: 2_000, differences: 500 }         ;

/** So many objects are asked for at a time; the client itself keeps the pace that a server bears. */
const atOnce = 8;

/** Who would apply: a manager of its own owns nothing, so that a field that the manifest does not set is never taken away. */
const manager = 'waybill-drift';

/**
 * Compares the fields that manifests set with what is there, by a server-side apply that is not carried out: only the
 * server knows its defaults, its normal forms (`1000m` is `1`), by which key a list is merged, and what admission adds.
 * What a manifest does not set is not compared: other owners set it (an autoscaler, a webhook, a person by design).
 * @param question the manifests and the cluster
 * @returns what differs, and what nobody could tell
 * @throws KUBERNETES_UNREACHABLE, KUBERNETES_UNAUTHORIZED and the like: what is wrong with the connection, not with one
 *   object; the signal's reason
 */
async function compareManifests(question               )                           {
  const { manifests } = question;
  const outcomes            = [];
  const queue = manifests.slice(0, driftLimits.manifests).entries();
  const work = async ()                => {
    for (const [index, desired] of queue) outcomes[index] = await compareOne(question, desired);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const differences = outcomes.flatMap((it) => (it.kind === 'compared' ? it.differences : []));
  const beyond = manifests.length - driftLimits.manifests;
  return {
    differences: differences.slice(0, driftLimits.differences),
    untold: Math.max(0, differences.length - driftLimits.differences),
    unknown: [
      ...merged(outcomes.flatMap((it) => (it.kind === 'unknown' ? [it] : []))),
      ...(beyond > 0
        ? [{ where: `${String(beyond)} more manifests`, why: 'so many are not compared' }]
        : []),
    ],
    passedOver: outcomes.flatMap((it) =>
      it.kind === 'passed-over' ? [{ where: it.where, why: it.why }] : [],
    ),
    objects: outcomes.filter(({ kind }) => kind === 'compared').length,
  };
}

              
                                                                                 
                                                                      
                                                    

async function compareOne(
  question               ,
  { source, manifest }                 ,
)                   {
  const object = (0,src_object/* readObject */.Ag)(manifest);
  const where = titleOf(object, source);
  const reason = whyPassedOver(object);
  if (reason !== undefined) return { kind: 'passed-over', where, why: reason };
  try {
    return await compareObject(question, object);
  } catch (error) {
    question.signal.throwIfAborted();
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
    return outcomeOf(error, object, where);
  }
}

async function compareObject(
  { cluster, namespace, targetNamespace, signal }               ,
  object                  ,
)                   {
  const { apiVersion, kind, name } = object;
  const { namespaced } = await cluster.resource(apiVersion, kind, signal);
  const place = namespaced ? (targetNamespace ?? object.namespace ?? namespace) : undefined;
  const reference = {
    apiVersion,
    kind,
    name,
    ...(place === undefined ? {} : { namespace: place }),
  };
  const title = `${kind} ${place === undefined ? '' : `${place}/`}${name}`;
  const found = await cluster.read(reference, signal);
  if (found === undefined)
    return { kind: 'compared', differences: [{ where: title, expected: 'is there', found: null }] };
  const expected = await cluster.preview(placed(object, place), { manager }, signal);
  return {
    kind: 'compared',
    differences: fieldDifferences(expected, found).map(({ path, ...values }) => ({
      where: `${title} ${path}`,
      expected: shownValue(kind, path, values.expected) ?? 'nothing',
      found: shownValue(kind, path, values.found),
    })),
  };
}

/** What a server would refuse to be given, and what is its own, is left out; the namespace is put in. */
function placed(object                  , namespace                    )             {
  const { status: _status, ...whole } = object.whole;
  const {
    namespace: _namespace,
    managedFields: _managedFields,
    resourceVersion: _resourceVersion,
    uid: _uid,
    creationTimestamp: _creationTimestamp,
    ...metadata
  } = object.metadata;
  return {
    ...whole,
    metadata: { ...metadata, ...(namespace === undefined ? {} : { namespace }) },
  };
}

/** Some objects are not meant to stay as they are written, or cannot be read here. */
function whyPassedOver(object                  )                     {
  if ((0,src_object/* objectAt */.lJ)(object.whole, 'sops') !== undefined) return 'it is encrypted in git';
  if (object.name === '') return 'it has no name of its own (`generateName`)';
  const annotation = (name        )                     =>
    (0,src_object/* textAt */.$6)(object.metadata, 'annotations', name);
  if (annotation('argocd.argoproj.io/hook') ?? annotation('helm.sh/hook'))
    return 'it is a hook, which comes and goes';
  return undefined;
}

/** What is wrong with one object is told with it; what is wrong with the connection ends it all. */
function outcomeOf(error              , { kind }                  , where        )          {
  const why = (0,excerpt/* excerpt */.K)(error.message, 400);
  switch (error.code) {
    case 'KUBERNETES_KIND_UNKNOWN':
      return { kind: 'compared', differences: [{ where, expected: 'is there', found: null }] };
    case 'KUBERNETES_REJECTED':
    case 'KUBERNETES_CONFLICT':
      return {
        kind: 'unknown',
        where,
        why: `it cannot be applied as it is written: ${why}`,
        same: where,
      };
    case 'KUBERNETES_FORBIDDEN':
      // The same right is missing for all of a kind.
      return { kind: 'unknown', where, why, same: `KUBERNETES_FORBIDDEN ${kind}` };
    case 'KUBERNETES_NOT_FOUND':
    case 'KUBERNETES_SERVER_ERROR':
    case 'KUBERNETES_ANSWER_INVALID':
    case 'KUBERNETES_ANSWER_TOO_LARGE':
      return { kind: 'unknown', where, why, same: where };
    default:
      throw error;
  }
}

function merged(found                                                     )                        {
  const groups = new Map                      ();
  for (const { same, where, why } of found)
    groups.set(same, [...(groups.get(same) ?? []), { where, why }]);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          others.length === 0
            ? first
            : { ...first, where: `${first.where} and ${String(others.length)} more` },
        ],
  );
}

function titleOf({ kind, namespace, name, metadata }                  , source        )         {
  const named = name === '' ? `${(0,src_object/* textAt */.$6)(metadata, 'generateName') ?? ''}*` : name;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${named} (${source})`;
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/desired-change.js
var desired_change = __webpack_require__(66531);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/render-check.js
var render_check = __webpack_require__(39067);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/drift/desired-manifests.js
                                                                       
                                                                 
                                                              



/** What the ops repository sets of a cluster, as far as the policy says which files that are. */
                                   
                                                 
                                               
                                      
                                                                    
                                     
 

/** What of a deployment says which manifests are meant. */
                                                        
                                                                              
 

/** Formats whose files are whole manifests; the others are parts of something that is rendered. */
const whole                                  = new Set(['kubernetes', 'flux', 'argocd', 'setters']);

/**
 * Reads the manifests that an environment's ops repository sets: what its overlays render to, where the policy names
 * them (`render`), else its files of desired state that are manifests themselves.
 * @param context environment and policy
 * @param readEntries the ops repository at the commit that is read
 * @throws RENDER_*, TOOL_*, DESIRED_STATE_FILE_MISSING, GIT_*
 */
async function desiredManifests(
  context                 ,
  readEntries             ,
)                            {
  const { manifestsOf } = await __webpack_require__.e(/* import() */ 5492).then(__webpack_require__.bind(__webpack_require__, 25492));
  const check = await (0,render_check/* renderCheck */.d)(context);
  if (check !== undefined) {
    const overlays = await check.render(readEntries);
    return {
      sources: overlays.map(({ path }) => path),
      unread: [],
      manifests: overlays.flatMap(({ path: source, text }) =>
        manifestsOf(text, source).map((manifest) => ({ source, manifest })),
      ),
    };
  }
  const { desiredState, name } = context.environment;
  const files = [...new Set(desiredState.filter(isWhole).map(({ file }) => file))];
  const entries = await readEntries(files);
  const manifests = files.flatMap((source)                    => {
    const entry = entries.get(source);
    if (entry?.kind !== 'file') throw (0,desired_change/* fileMissing */.tO)(source, name);
    const text = entry.content.toString('utf8');
    return manifestsOf(text, source).map((manifest) => ({ source, manifest }));
  });
  const unread = desiredState.filter((file) => !isWhole(file)).map(({ file }) => file);
  return { sources: files, manifests, unread: [...new Set(unread)] };
}

function isWhole({ format }                                         )          {
  return whole.has(format);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/drift/field-drift.js
                                                        

                                                                 
                                                   


                                                        


/** What comparing asks of a cluster. */
                                                                            

/** What of a deployment says what is compared with what. */
                                                       
                                                        
                                                 
    
 

/** What comparing the fields of an environment gave. */
                                                     
                                                                                     
                                     
 

/**
 * Compares the fields that the ops repository sets with what the cluster has.
 * @param context environment and policy
 * @param target its cluster
 * @param readEntries the ops repository at the commit that is read
 * @returns what differs, and what nobody could tell
 * @throws RENDER_*, TOOL_*, KUBERNETES_*, CLUSTER_UNDECLARED
 */
async function fieldDrift(
  context              ,
  target                  ,
  readEntries             ,
)                      {
  const { connections } = context;
  const { signal } = connections.settings;
  const { manifests, sources, unread } = await desiredManifests(context, readEntries);
  const notRendered = unread.map(
    (file) =>
      `${file}: its images alone; name its overlay in the policy (\`render\`) to have every field compared`,
  );
  if (manifests.length === 0) return { ...nothing, looked: notRendered };
  const cluster = await connections.cluster();
  try {
    const between = await betweenGitAndCluster(cluster, target, signal);
    const { targetNamespace } = between;
    const compared = await compareManifests({
      ...{ cluster, manifests, signal, namespace: target.namespace },
      ...(targetNamespace === undefined ? {} : { targetNamespace }),
    });
    const counted = `${sources.join(', ')}: the fields of ${String(compared.objects)} objects`;
    return { ...compared, looked: [counted, ...between.notes, ...notRendered] };
  } finally {
    cluster.close();
  }
}

const nothing                  = {
  differences: [],
  untold: 0,
  unknown: [],
  passedOver: [],
  objects: 0,
};

/** What Flux does to manifests on their way (https://fluxcd.io/flux/components/kustomize/kustomizations/). */
const changing = ['postBuild', 'patches', 'images', 'components', 'namePrefix', 'nameSuffix'];

                   
                                    
                                    
 

async function betweenGitAndCluster(
  cluster                       ,
  { controller }                  ,
  signal             ,
)                   {
  if (controller === undefined) return { notes: [] };
  switch (controller.kind) {
    case 'argo-cd':
      return { notes: [] };
    case 'flux': {
      const { applies, namespace } = controller;
      if (applies.kind !== 'Kustomization') return { notes: [] };
      const apiVersion = 'kustomize.toolkit.fluxcd.io/v1';
      const reference = { apiVersion, kind: applies.kind, namespace, name: applies.name };
      try {
        return betweenByFlux(await cluster.read(reference, signal));
      } catch (error) {
        if (!(0,src_error/* isWaybillError */.xS)(error, 'KUBERNETES_FORBIDDEN')) throw error;
        const note = `${applies.kind} ${namespace}/${applies.name} may not be read: what it changes on the way is not known`;
        return { notes: [note] };
      }
    }
    default:
      return (0,src_error/* exhausted */.uW)(controller, 'the controller');
  }
}

function betweenByFlux(object                              )          {
  if (object === undefined) return { notes: [] };
  const targetNamespace = (0,src_object/* textAt */.$6)(object.spec, 'targetNamespace');
  const changes = changing.filter((key) => (0,src_object/* valueIn */.xm)(object.spec, key) !== undefined);
  const { kind, namespace = '', name } = object;
  return {
    ...(targetNamespace === undefined ? {} : { targetNamespace }),
    notes:
      changes.length === 0
        ? []
        : [
            `${kind} ${namespace}/${name} changes the manifests on their way (${changes.join(', ')}): what it sets differs from git`,
          ],
  };
}


/***/ }),

/***/ 39067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ requireGoodAt),
/* harmony export */   d: () => (/* binding */ renderCheck)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _desired_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66531);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37902);


                                                                 
                                               
             
        
              
                  
              
                   
                                       
                                                  
                                                                   
                                                                 



/** Files of the ops repository as a change leaves them. */
                                                           

/** Renders and validates what an environment's files say, before they are written. */
                              
     
                                                                                                                 
                                               
                                                                                      
                                        
                                                                                                         
                                                                     
     
                                                                                         
                                                                                           
                                                                                     
 

/** What rendering needs to know of a deployment. */
                                
                                                    
                         
                            
                         
                                                         
      
    
 

/** One for each deployment that a step works on: what was rendered is remembered as long as the step runs. */
const checks = new WeakMap                                                 ();

/**
 * @param context the environment, whose policy says what is rendered
 * @returns undefined where nothing is rendered
 * @throws TOOL_CHECKSUM_UNKNOWN, TOOL_CHECKSUM_MISMATCH, TOOL_DOWNLOAD_FAILED: without the tools nothing is written
 */
async function renderCheck(context               )                                   {
  const known = checks.get(context) ?? openCheck(context);
  checks.set(context, known);
  return await known;
}

async function openCheck(context               )                                   {
  const { settings } = context.connections;
  const policy = context.environment.render;
  if (policy === undefined) return undefined;
  const { cacheFolder, mirror } = settings.tools ?? {};
  (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareNetwork */ .A)(settings, new URL(mirror ?? 'https://github.com').hostname);
  const rendering = await __webpack_require__.e(/* import() */ 5492).then(__webpack_require__.bind(__webpack_require__, 25492));
  const tools = await rendering.findRenderTools(policy, {
    cacheFolder: cacheFolder ?? settings.temporaryFolder,
    signal: settings.signal,
    progress: settings.progress,
    ...(mirror === undefined ? {} : { mirror }),
  });
  return new OverlayCheck(rendering, policy, tools, settings);
}

/**
 * Looks at a change where the branch stands now, before it is written: rendering may take longer than a push may, and
 * what is remembered of it is good for the push where nothing of the overlay moves meanwhile.
 * @param check what renders
 * @param context environment and release
 * @param git the ops repository
 * @param head where the branch stands; undefined where it does not exist
 * @throws what `requireGood` throws, and what editing throws
 */
async function requireGoodAt(
  check             ,
  { environment, release }                   ,
  git               ,
  head                       ,
)                {
  if (head === undefined) return;
  const lazy = { lazy: true };
  const change = await (0,_desired_change_js__WEBPACK_IMPORTED_MODULE_3__/* .desiredChange */ .NW)(environment, release, (path) =>
    git.readFile(head, path, lazy),
  );
  await check.requireGood((paths) => git.readEntries(head, paths, lazy), change.files);
}

class OverlayCheck                        {
           #rendering                                                ;
           #policy              ;
           #tools             ;
           #settings                                          ;
           #rendered = new Map                                  ();
           #validated = new Map                                   ();

  constructor(
    rendering                                                ,
    policy              ,
    tools             ,
    settings                                          ,
  ) {
    this.#rendering = rendering;
    this.#policy = policy;
    this.#tools = tools;
    this.#settings = settings;
  }

  async requireGood(readEntries             , files              )                {
    if (files.size === 0) return;
    const { progress } = this.#settings;
    const changed = withFiles(readEntries, files);
    for (const path of this.#policy.paths) {
      const reach = await this.#reach(changed, path);
      if (![...files.keys()].some((file) => reach.files.has(file))) {
        progress.detail(`The overlay ${path} is not made of what changes; it is not rendered.`);
        continue;
      }
      const key = inputsOf(path, reach);
      const rendered = await remembered(this.#rendered, key, async () => {
        progress.detail(`Rendering ${path}`);
        return await this.#build(changed, path, reach);
      });
      const report = await remembered(this.#validated, key, async () =>
        this.#validate(changed, rendered),
      );
      if (report.unchecked.length > 0) {
        progress.detail(`No schema is known of ${report.unchecked.join(', ')} in ${path}.`);
      }
    }
  }

  async render(readEntries             )                                      {
    const overlays                    = [];
    for (const path of this.#policy.paths) {
      const reach = await this.#reach(readEntries, path);
      const key = inputsOf(path, reach);
      overlays.push(
        await remembered(this.#rendered, key, async () => this.#build(readEntries, path, reach)),
      );
    }
    return overlays;
  }

  async #reach(readEntries             , path        )                 {
    const { remoteBases } = this.#policy;
    return await this.#rendering.reachOf({ readEntries, path, remoteBases });
  }

  async #build(readEntries             , path        , reach       )                           {
    const { remoteBases, timeoutMilliseconds } = this.#policy;
    return await this.#rendering.renderReached(
      {
        ...{ readEntries, path, remoteBases, timeoutMilliseconds },
        kustomize: this.#tools.kustomize,
        signal: this.#settings.signal,
        temporaryFolder: this.#folder(),
      },
      reach,
    );
  }

  async #validate(readEntries             , rendered                 )                            {
    const { validate, kubernetes, schemas, missingSchemas, timeoutMilliseconds } = this.#policy;
    const { kubeconform } = this.#tools;
    if (kubeconform === undefined) return { valid: 0, unchecked: [] };
    return await this.#rendering.validateManifests({
      ...{ rendered, readEntries, kubeconform, validate, schemas, missingSchemas },
      ...(kubernetes === undefined ? {} : { kubernetes }),
      timeoutMilliseconds,
      signal: this.#settings.signal,
      temporaryFolder: this.#folder(),
    });
  }

  #folder()         {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#settings.temporaryFolder, 'waybill', 'render');
  }
}

/** The repository as a change leaves it. */
function withFiles(readEntries             , files              )              {
  return async (paths) => {
    const entries = new Map(await readEntries(paths));
    for (const path of paths) {
      const content = files.get(path);
      if (content !== undefined) entries.set(path, { kind: 'file', content: Buffer.from(content) });
    }
    return entries;
  };
}

/** Everything of the repository that can change what an overlay renders to. */
function inputsOf(path        , { files, links, folders }       )         {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
  const add = (text        )       => {
    hash.update(`${String(Buffer.byteLength(text))}:${text}`);
  };
  add(path);
  for (const folder of [...folders].sort()) add(folder);
  for (const [link, target] of [...links].sort()) [link, target].forEach(add);
  for (const [file, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    add(file);
    add((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex'));
  }
  return hash.digest('hex');
}

/** What failed is not remembered: the next attempt may stand on a commit that corrects it. */
async function remembered   (
  known                         ,
  key        ,
  make                  ,
)             {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return await made.catch((error         ) => {
    known.delete(key);
    throw error;
  });
}


/***/ })

};
})
