(function (exports, __distFolder) {'use strict';
exports.ids = [1423];
exports.modules = {

/***/ 6792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ baseLabel)
/* harmony export */ });
/** Why a commit is a base: what a finding's label says of it. */
                        
                                                            
                                                                  
                                                             
                                                   

/**
 * A commit whose contracts clients were made for. The same commit may be several bases at once: it is read and
 * compared once, and each finding carries every label.
 */
                               
                          
                                                           
                                                                                  
                                                                   
                                                                                         
                                                                
 

/**
 * @param origin why a commit is a base
 * @returns it in a few words, for tables and labels: `production`, `main`, `v2.3.0`
 */
function baseLabel(origin            )         {
  switch (origin.kind) {
    case 'merge-base':
      return origin.branch;
    case 'environment':
      return origin.environment;
    case 'release':
      return `released ${origin.releasedAt.slice(0, 10)}`;
    case 'tag':
      return origin.tag;
  }
}


/***/ }),

/***/ 58559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ contractError)
/* harmony export */ });
/* unused harmony export contractErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `contract` throws; that a contract is broken is a verdict, not an error. */
const contractErrorCodes = {
  CONTRACT_COMMAND_MISSING: 'The program that generates or judges the contract cannot be found.',
  CONTRACT_COMMAND_FAILED: 'The command that generates or judges the contract ended with an error.',
  CONTRACT_TIMED_OUT: 'The command that generates or judges the contract did not end in time.',
  CONTRACT_PATH_MISSING: 'A path of the contract does not exist: nothing would be compared.',
  CONTRACT_TREE_DIRTY:
    'The paths of the contract hold changes that are not committed: they would hide what the command changes.',
  CONTRACT_CHECKOUT_INVALID: 'The checkout is not a git working tree that can be compared.',
  CONTRACT_FILE_MISSING: 'A contract that should be compared is no file that can be read.',
  CONTRACT_FILE_UNKNOWN:
    'The file of a contract is neither in the checkout nor in any older commit: its path is misspelled.',
  CONTRACT_MALFORMED: 'A contract is neither JSON nor YAML; the message says where.',
  CONTRACT_KIND_MISMATCH: 'A file is not a contract of the kind that should be compared.',
  CONTRACT_REFERENCE_UNRESOLVED: 'A reference of a contract names nothing.',
  CONTRACT_REFERENCE_CIRCULAR: 'References of a contract name nothing but each other.',
  CONTRACT_REFERENCE_REFUSED:
    'A reference of a contract names something that is not a file beside it.',
  CONTRACT_REFERENCE_UNAVAILABLE:
    'A document at another host, to which a contract may refer, cannot be read now.',
  CONTRACT_TOO_LARGE: 'A contract is larger, deeper or more multiplied than what is read.',
  CONTRACT_OUTPUT_INVALID:
    'What the command of a contract wrote is not the report that was expected, or not all of it.',
  CONTRACT_RENDERER_MISSING: 'Nothing was given that renders the manifests of a contract.',
  CONTRACT_CATALOG_MALFORMED:
    'A string catalog is not what its format asks for; the message says where.',
  CONTRACT_CATALOG_FORMAT_UNKNOWN:
    'Neither the name nor the content of a string catalog tells its format.',
  CONTRACT_CATALOG_LOCALE_UNKNOWN:
    'Neither the name nor the content of a string catalog tells its locale.',
  CONTRACT_CATALOG_LIST_INVALID:
    'A list beside the string catalogs (documented keys, baseline) cannot be read.',
}                              ;

/** Makes the errors of `contract`. */
const contractError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(contractErrorCodes);


/***/ }),

/***/ 61423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyKubernetes: () => (/* binding */ verifyKubernetes)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/bases.js
var src_bases = __webpack_require__(6792);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/error-codes.js
var error_codes = __webpack_require__(58559);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/verdict.js
var verdict = __webpack_require__(72319);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/kubernetes/finding-collection.js
                                             

                 
                            
                                 
                              
 

/**
 * Collects what overlays have in common as one finding: they are made of the same bases, and what is wrong there is
 * wrong once.
 */
class FindingCollection {
           #entries = new Map               ();
           #overlays        ;

  /** @param overlays how many there are: where all of them have it, they are not named */
  constructor(overlays        ) {
    this.#overlays = overlays;
  }

  /**
   * @param overlay where it was found; undefined where it is about all of them
   * @param finding what was found, its message without a full stop at its end
   */
  add(overlay                    , finding         )       {
    const { id, file, line, column, operation, message } = finding;
    const key = JSON.stringify([id, file, line, column, operation, message]);
    const entry = this.#entries.get(key) ?? { finding, overlays: new Set(), bases: new Set() };
    this.#entries.set(key, entry);
    if (overlay !== undefined) entry.overlays.add(overlay);
    for (const base of finding.bases ?? []) entry.bases.add(base);
  }

  /** @returns everything, in the order in which it was found */
  findings()                     {
    return [...this.#entries.values()].map(({ finding, overlays, bases }) => ({
      ...finding,
      message: sentence(finding.message, overlays, this.#overlays),
      ...(bases.size === 0 ? {} : { bases: [...bases] }),
    }));
  }
}

function sentence(message        , overlays                     , all        )         {
  const text = `${message.slice(0, 1).toUpperCase()}${message.slice(1)}`;
  if (overlays.size === 0 || (overlays.size === all && all > 1) || /[.!?]$/.test(text)) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
  }
  return `${text} (in ${[...overlays].join(', ')}).`;
}

// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(79171);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/kubernetes/manifest.js


                                                       

/** A rendered resource with its content. */
                           
                                      
                          
 

/** One container of a pod, and the way to it. */
                            
                        
                                     
                                      
                                                                   
                           
                                      
 

/** Something that is wrong with a resource, before it is known where that stands. */
                                
                      
                              
                                                          
                                      
                        
                          
 

const objectSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());

/**
 * @param resource a rendered resource
 * @returns the same with its content; undefined where that is no mapping
 */
function manifestOf(resource                  )           {
  return { resource, value: (0,dist/* parse */.qg)(resource.text, { maxAliasCount: 100 }) };
}

/** @returns the value at the end of a way; undefined where it does not exist */
function valueAt(value         , pointer                   )          {
  let here = value;
  for (const key of pointer) {
    if (Array.isArray(here)) here = here[Number(key)];
    else {
      const object = objectSchema.safeParse(here);
      here = object.success ? object.data[key] : undefined;
    }
  }
  return here;
}

/** @returns how a resource is called: `Deployment shop/web` */
function titleOf({ kind, namespace, name }                  )         {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** @returns whether a name of waybill.yaml means the resource: `Deployment/web`, `Deployment/shop/web` */
function isNamed({ kind, namespace, name }                  , written        )          {
  return written === `${kind}/${name}` || written === `${kind}/${namespace ?? ''}/${name}`;
}

/** Where a kind keeps its pods; Argo's Rollout keeps them as a Deployment does. */
const podPaths                                         = new Map([
  ['Pod', ['spec']],
  ['Deployment', ['spec', 'template', 'spec']],
  ['StatefulSet', ['spec', 'template', 'spec']],
  ['DaemonSet', ['spec', 'template', 'spec']],
  ['ReplicaSet', ['spec', 'template', 'spec']],
  ['ReplicationController', ['spec', 'template', 'spec']],
  ['Rollout', ['spec', 'template', 'spec']],
  ['Job', ['spec', 'template', 'spec']],
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template', 'spec']],
]);

const containerSchema = schemas/* object */.Ikc({
  name: schemas/* string */.YjP().default(''),
  image: schemas/* string */.YjP().optional(),
  readinessProbe: schemas/* unknown */.L5J().optional(),
});

/**
 * @param manifest any resource
 * @returns its containers of every kind; none where it has no pods
 */
function containersOf({ resource, value }          )                       {
  const path = podPaths.get(resource.kind);
  if (path === undefined) return [];
  return ['containers', 'initContainers', 'ephemeralContainers'].flatMap((list) => {
    const items = valueAt(value, [...path, list]);
    if (!Array.isArray(items)) return [];
    return items.map((item         , index)            => {
      const parsed = containerSchema.safeParse(item);
      const pointer = [...path, list, String(index)];
      if (!parsed.success) {
        return { name: '', image: undefined, hasReadinessProbe: false, isMain: true, pointer };
      }
      const { name, image, readinessProbe } = parsed.data;
      return {
        ...{ name, image, pointer },
        hasReadinessProbe: objectSchema.safeParse(readinessProbe).success,
        isMain: list === 'containers',
      };
    });
  });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/kubernetes/read-tree.js



                                                    
                                                
                                               

/** The names under which kustomize looks for its file in a folder. */
const kustomizationNames = [
  'kustomization.yaml',
  'kustomization.yml',
  'Kustomization',
]         ;

/** No manifest is that large; what renders has its own limit for all files together. */
const maximumFile = 32 * 1024 * 1024;

/**
 * Reads the files of the checkout as they are on the disk. Links are told, not followed.
 * @param checkout the working tree
 */
function checkoutTree(checkout        )           {
  return async (paths) => {
    const found = new Map                         ();
    for (const path of paths) {
      const entry = await entryAt(checkout, path);
      if (entry !== undefined) found.set(path, entry);
    }
    return found;
  };
}

async function entryAt(checkout        , path        )                                       {
  const parts = path === '' || path === '.' ? [] : path.split('/');
  let here = '';
  for (const part of parts) {
    here = here === '' ? part : `${here}/${part}`;
    const stats = await (0,promises_.lstat)((0,external_node_path_.join)(checkout, here)).catch(() => undefined);
    if (stats === undefined) return undefined;
    if (stats.isSymbolicLink()) {
      return { kind: 'link', at: here, target: await (0,promises_.readlink)((0,external_node_path_.join)(checkout, here)) };
    }
    if (stats.isFile()) {
      if (here !== path || stats.size > maximumFile) return undefined;
      return { kind: 'file', content: await (0,promises_.readFile)((0,external_node_path_.join)(checkout, here)) };
    }
    if (!stats.isDirectory()) return undefined;
  }
  return { kind: 'folder', names: await (0,promises_.readdir)((0,external_node_path_.join)(checkout, here)) };
}

/**
 * Reads the files of an older commit. It is asked for files alone, and refuses what is none: a folder, or a symbolic
 * link, behind which an overlay is then not found.
 * @param base the commit
 */
function baseTree(base              )           {
  return async (paths) => {
    const found = new Map                         ();
    for (const path of paths) {
      const entry = await entryIn(base, path);
      if (entry !== undefined) found.set(path, entry);
    }
    return found;
  };
}

async function entryIn(base              , path        )                                       {
  if (path === '' || path === '.') return { kind: 'folder', names: [] };
  try {
    const content = await base.read(path);
    return content === undefined ? undefined : { kind: 'file', content: Buffer.from(content) };
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'GIT_PATH_INVALID')) return { kind: 'folder', names: [] };
    throw error;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/kubernetes/removals.js
                                                  
                                                       

/** What would take data, or what others stand on, along with it. */
const precious                      = new Set([
  'PersistentVolumeClaim',
  'PersistentVolume',
  'CustomResourceDefinition',
  'Namespace',
  'StatefulSet',
]);

/**
 * @param kind of a resource that would be removed
 * @returns how much that weighs
 */
function removalLevel(kind        )               {
  return precious.has(kind) ? 'breaking' : 'risky';
}

/**
 * The hash that kustomize appends to the names of generated ConfigMaps and Secrets (`api/hasher`): ten digits of a
 * hexadecimal sum in which 0, 1, 3, a and e are written otherwise. Other content is another name, and nothing is lost.
 */
const generatedSuffix = /-[2456789bcdfghkmt]{10}$/;

/**
 * The version of an API may change without the resource becoming another one.
 * @param resource a rendered resource
 * @returns what tells it from others in a cluster
 */
function identityOf({ apiVersion, kind, namespace, name }                  )         {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const isGenerated = group === '' && (kind === 'ConfigMap' || kind === 'Secret');
  const plain = isGenerated ? name.replace(generatedSuffix, '') : name;
  return JSON.stringify([group, kind, namespace ?? null, plain]);
}

/**
 * @param before what an overlay rendered to
 * @param after what it renders to now
 * @returns what is in the first and not in the second
 */
function removedFrom(
  before                             ,
  after                             ,
)                              {
  const there = new Set(after.map(identityOf));
  return before.filter((resource) => !there.has(identityOf(resource)));
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/kubernetes/rules.js

                                                          


                                         

/**
 * Holds one resource against the rules that need no other resource.
 * @param manifest the resource
 * @param rules the contract's
 * @returns what is wrong; every one breaks the contract
 */
function manifestFaults(manifest          , rules       )                           {
  return [
    ...imageFaults(manifest, rules),
    ...probeFaults(manifest, rules),
    ...unavailableFaults(manifest, rules),
  ];
}

/** An image as it is written: `host:port/path:tag@digest`. */
                          
                              
                                   
                                      
 

function referenceOf(image        )                 {
  const [named = '', digest] = image.split('@', 2);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const repository = colon < 0 ? named : named.slice(0, colon);
  return { repository, digest, tag: colon < 0 ? undefined : named.slice(colon + 1) };
}

/** Images that name what runs: law 1 and 2 of a release, at the place where the cluster reads them. */
function imageFaults(manifest          , rules       )                           {
  if (rules.images === 'any') return [];
  return containersOf(manifest).flatMap((container) => {
    const problem = imageProblem(container, rules);
    if (problem === undefined) return [];
    const pointer = [...container.pointer, ...(container.image === undefined ? [] : ['image'])];
    return [{ manifest, pointer, ...problem }];
  });
}

function imageProblem(
  { name, image }           ,
  rules       ,
)                                                            {
  if (image === undefined || image === '') {
    return {
      id: 'kubernetes-image-missing',
      text: `the container ${name} names no image`,
      remedy: 'Name the image of the container.',
    };
  }
  const { repository, tag, digest } = referenceOf(image);
  if (rules.imagesExcept.includes(repository)) return undefined;
  if (digest !== undefined && /^sha256:[0-9a-f]{64}$/.test(digest)) return undefined;
  if (digest === undefined && (tag === undefined || tag === 'latest')) {
    return {
      id: 'kubernetes-image-latest',
      text: `the container ${name} runs ${image}, which is whatever was pushed last`,
      remedy: `Name the image by its digest, or by the tag of a release: ${repository}:sha-<commit>.`,
    };
  }
  if (digest === undefined && isAllowedTag(tag ?? '', rules.images)) return undefined;
  return {
    id: 'kubernetes-image-mutable',
    text: `the container ${name} runs ${image}, which somebody may push anew`,
    remedy: `Name the image by its digest (${repository}@sha256:…)${rules.images === 'digest' ? '' : ', or by the tag sha-<commit> of its release'}.`,
  };
}

function isAllowedTag(tag        , rule                 )          {
  switch (rule) {
    case 'digest':
      return false;
    case 'digest-or-sha':
      return /^sha-[0-9a-f]{40}$/.test(tag);
    case 'tagged':
    case 'any':
      return true;
    default:
      return (0,src_error/* exhausted */.uW)(rule, 'The rule for images');
  }
}

/** The kinds whose rollout is told to be ready by the readiness of their pods. */
const awaited                    = ['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout'];

function probeFaults(manifest          , rules       )                           {
  const { resource } = manifest;
  if (!rules.probes || !awaited.includes(resource.kind)) return [];
  if (rules.probesExcept.some((name) => isNamed(resource, name))) return [];
  return containersOf(manifest)
    .filter(({ isMain, hasReadinessProbe }) => isMain && !hasReadinessProbe)
    .map(({ name, pointer }) => ({
      id: 'kubernetes-readiness-probe-missing',
      ...{ manifest, pointer },
      text: `the container ${name} of ${titleOf(resource)} has no readinessProbe: its rollout is called ready as soon as it starts`,
      remedy: `Give it a readinessProbe, or name ${resource.kind}/${resource.name} under \`probes-except\`.`,
    }));
}

function unavailableFaults(manifest          , rules       )                           {
  const { resource, value } = manifest;
  const { maxUnavailableZero: asked } = rules;
  if (resource.kind !== 'Deployment') return [];
  if (asked !== 'all' && !asked.some((name) => isNamed(resource, name))) return [];
  const strategy = ['spec', 'strategy'];
  const type = valueAt(value, [...strategy, 'type']);
  const written = valueAt(value, [...strategy, 'rollingUpdate', 'maxUnavailable']);
  const isZero = written === 0 || written === '0' || written === '0%';
  if (isZero && (type === undefined || type === 'RollingUpdate')) return [];
  const found =
    type !== undefined && type !== 'RollingUpdate'
      ? `the strategy ${JSON.stringify(type)}`
      : written === undefined
        ? 'none (the cluster takes 25%)'
        : JSON.stringify(written);
  return [
    {
      id: 'kubernetes-max-unavailable',
      ...{ manifest, pointer: [...strategy, 'rollingUpdate', 'maxUnavailable'] },
      text: `${titleOf(resource)} is to have maxUnavailable 0, found ${found}: pods that serve may be taken away before new ones are ready`,
      remedy: 'Set spec.strategy.rollingUpdate.maxUnavailable to 0, and maxSurge to 1 or more.',
    },
  ];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/kubernetes/verify-kubernetes.js
                                                          








                                                                                    


/** What verifying manifests needs. */
                                          
                            
                                        
                                          
                                             
                                       
                               
                              
 

/** What is wrong with an overlay itself is a finding; that a tool is missing or too slow is an error. */
const overlayFaults                              = new Map([
  ['RENDER_FAILED', 'kubernetes-overlay-broken'],
  ['RENDER_OUTSIDE_REPOSITORY', 'kubernetes-overlay-broken'],
  ['RENDER_REMOTE', 'kubernetes-overlay-remote'],
  ['MANIFEST_INVALID', 'kubernetes-schema-invalid'],
  ['MANIFEST_SCHEMA_MISSING', 'kubernetes-schema-missing'],
]);

/**
 * Renders every overlay, validates what comes out, holds it against the contract's rules, and says what would be
 * removed from a cluster that runs what the bases render to.
 * @param options the checkout, the contract and its bases
 * @returns the verdict; that an overlay cannot be built is a verdict, too
 * @throws CONTRACT_RENDERER_MISSING, RENDER_TIMED_OUT, RENDER_TOO_LARGE, MANIFESTS_UNCHECKED, TOOL_*, or the signal's
 *   reason
 */
async function verifyKubernetes(options                         )                           {
  const startedAt = performance.now();
  const { contract, checkout, signal, progress } = options;
  const found = new FindingCollection(contract.overlays.length);
  const read = checkoutTree(checkout);
  const rendered             = [];
  let isWhole = true;
  for (const overlay of contract.overlays) {
    signal.throwIfAborted();
    progress.detail(`rendering ${overlay}`);
    const manifests = await verifyOverlay(options, overlay, read, found);
    if (manifests === undefined) isWhole = false;
    else rendered.push(...manifests);
  }
  if (isWhole) missingNames(contract, rendered, found);
  const findings = found.findings();
  return {
    ...{ contract: contract.name, kind: contract.kind, holds: !findings.some(verdict/* breaks */.T), findings },
    differences: [],
    unlisted: 0,
    durationMilliseconds: Math.round(performance.now() - startedAt),
  };
}

/** @returns what the overlay renders to; undefined where it does not render */
async function verifyOverlay(
  options                         ,
  overlay        ,
  read          ,
  found                   ,
)                                           {
  const { contract } = options;
  const file = (await kustomizationOf(overlay, read)) ?? overlay;
  const whole = await withFault(overlay, file, found, () =>
    rendererOf(options).render(contract, overlay, read),
  );
  if (whole === undefined) return undefined;
  const unchecked = await withFault(overlay, file, found, () => whole.validate());
  for (const kind of unchecked ?? []) {
    found.add(overlay, {
      ...{ id: 'kubernetes-schema-unchecked', level: 'info', file, operation: kind },
      message: `no schema is known of ${kind}, so nothing of it was validated`,
      remedy: 'Name under `schemas` where its schema is.',
    });
  }
  const manifests = whole.resources.map(manifestOf);
  for (const manifest of manifests) {
    for (const fault of manifestFaults(manifest, contract.rules)) {
      const { id, text, remedy, pointer } = fault;
      const place = whole.placeOf(manifest.resource, manifest.value, pointer);
      found.add(overlay, {
        ...{ id, level: 'breaking', message: text, remedy },
        operation: titleOf(manifest.resource),
        ...(place ?? { file }),
      });
    }
  }
  for (const name of contract.rules.expected) {
    if (manifests.some(({ resource }) => isNamed(resource, name))) continue;
    found.add(overlay, {
      ...{ id: 'kubernetes-resource-missing', level: 'breaking', file, operation: name },
      message: `${name} is expected by its name, and is not rendered`,
      remedy: 'Keep the name that others use, or correct `expected` of the contract.',
    });
  }
  if (contract.rules.removals) await compareWithBases(options, overlay, file, whole, found);
  return manifests;
}

function rendererOf({ renderer, contract }                         )                   {
  if (renderer !== undefined) return renderer;
  throw (0,error_codes/* contractError */.h)('CONTRACT_RENDERER_MISSING', {
    message: `Expected something that renders the overlays of the contract "${contract.name}", found none: nothing can be verified.`,
    remedy: 'Verify it with the action verify-contract, which brings kustomize along.',
    facts: { contract: contract.name },
  });
}

async function withFault   (
  overlay        ,
  file        ,
  found                   ,
  act                  ,
)                         {
  try {
    return await act();
  } catch (error) {
    const id = (0,src_error/* isWaybillError */.xS)(error) ? overlayFaults.get(error.code) : undefined;
    if (id === undefined || !(0,src_error/* isWaybillError */.xS)(error)) throw error;
    const place                 = error.location ?? { file };
    found.add(overlay, {
      ...{ id, level: 'breaking', message: error.message, remedy: error.remedy },
      ...place,
      operation: overlay,
    });
    return undefined;
  }
}

async function kustomizationOf(overlay        , read          )                              {
  const prefix = overlay === '.' ? '' : `${overlay}/`;
  const names = kustomizationNames.map((name) => `${prefix}${name}`);
  const there = await read(names);
  return names.find((name) => there.get(name)?.kind === 'file');
}

async function compareWithBases(
  options                         ,
  overlay        ,
  file        ,
  now                   ,
  found                   ,
)                {
  for (const base of options.bases) {
    options.signal.throwIfAborted();
    const read = baseTree(base);
    // An overlay that is new removes nothing.
    const earlier = await kustomizationOf(overlay, read);
    if (earlier === undefined) continue;
    const bases = base.origins.map(src_bases/* baseLabel */.k);
    const before = await renderBase(options, overlay, read);
    if (before === undefined) {
      found.add(overlay, {
        ...{ id: 'kubernetes-base-unknown', level: 'risky', file, operation: overlay, bases },
        before: { commit: base.commit, file: earlier },
        message:
          'the overlay of an older commit does not render any more, so that it is not known what would be removed',
        remedy: 'Look at what the cluster runs before it is applied.',
      });
      continue;
    }
    for (const resource of removedFrom(before.resources, now.resources)) {
      const place = before.placeOf(resource, manifestOf(resource).value, []);
      const level = removalLevel(resource.kind);
      found.add(overlay, {
        ...{ id: 'kubernetes-resource-removed', level, file, bases },
        operation: titleOf(resource),
        before: { commit: base.commit, ...(place ?? { file: earlier }) },
        message: `${titleOf(resource)} is not rendered any more: a controller that prunes removes it from the cluster`,
        remedy:
          level === 'breaking'
            ? 'Keep it, or take it out of what is pruned and remove it by hand once nothing needs it.'
            : 'Make sure that nothing uses it any more.',
      });
    }
  }
}

async function renderBase(
  options                         ,
  overlay        ,
  read          ,
)                                         {
  try {
    return await rendererOf(options).render(options.contract, overlay, read);
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error) && overlayFaults.has(error.code)) return undefined;
    throw error;
  }
}

/** A rule that names a resource which no overlay has would hold for nothing: a misspelled name never passes. */
function missingNames(
  { rules }                    ,
  rendered                     ,
  found                   ,
)       {
  const isThere = (name        )          =>
    rendered.some(({ resource }) => isNamed(resource, name));
  const { maxUnavailableZero, probesExcept } = rules;
  const asked = maxUnavailableZero === 'all' ? [] : maxUnavailableZero;
  const missing                                                                     = [
    ...asked
      .filter((name) => !isThere(name))
      .map((name) => ({
        ...{ id: 'kubernetes-resource-missing', level: 'breaking'         , operation: name },
        message: `${name} is named under max-unavailable-zero, and no overlay renders it`,
      })),
    ...probesExcept
      .filter((name) => !isThere(name))
      .map((name) => ({
        ...{ id: 'kubernetes-exception-unused', level: 'info'         , operation: name },
        message: `${name} is named under probes-except, and no overlay renders it`,
      })),
  ];
  for (const finding of missing) {
    const remedy = 'Correct the name in waybill.yaml.';
    found.add(undefined, { ...finding, file: 'waybill.yaml', remedy });
  }
}


/***/ })

};
})
