(function (exports, __distFolder) {'use strict';
exports.ids = [2931];
exports.modules = {

/***/ 18656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** What JSON can hold. */
                       
                                                                                                  

/**
 * Writes JSON with sorted keys and no white space, so that equal values give equal bytes
 * (the subset of RFC 8785 that integers, strings, booleans, lists and maps need).
 * @param value any value that JSON can hold; keys whose value is undefined are left out
 * @returns the canonical text
 * @throws TypeError for a number that is not finite and for what JSON cannot hold
 */
function canonicalJson(value         )         {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number in a record must be finite');
    return JSON.stringify(value);
  }
  // Array.from sees the holes of a sparse list, which map passes over.
  if (Array.isArray(value))
    return `[${Array.from(value, (item         ) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    if (!isPlain(value))
      throw new TypeError('a record cannot hold an instance of a class, such as a Map or a Date');
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  throw new TypeError(`a record cannot hold a ${typeof value}`);
}

/** A Map or a Date has no entries of its own: it would be written as `{}`, and its content lost in silence. */
function isPlain(value        )          {
  const prototype          = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
  );
}


/***/ }),

/***/ 31914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ performEffect),
/* harmony export */   z: () => (/* binding */ effects)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67528);



/**
 * Every outside effect of Waybill: what it is and how long it may take by default (milliseconds).
 * Nothing acts on the world except through `performEffect` with a name from this list; the kill matrix in
 * test/embedded walks it and fails when an effect of the path is missing there (design, sections 3 and 8).
 */
const effects = {
  'registry.push-blob': { about: "an image's layer or configuration is pushed", deadline: 600_000 },
  'registry.push-manifest': {
    about: 'a manifest is pushed by digest, without a tag',
    deadline: 60_000,
  },
  'registry.attach': {
    about: 'a signature or attestation is attached to an image as a referrer',
    deadline: 60_000,
  },
  'registry.tag': { about: 'the claimed digest gets its tag', deadline: 60_000 },
  'signing.certificate': {
    about: "a certificate authority gives a certificate for this run's key",
    deadline: 60_000,
  },
  'signing.command': { about: 'a command signs with a key that it keeps', deadline: 60_000 },
  'signing.log': { about: 'a signature is written into a transparency log', deadline: 60_000 },
  'signing.timestamp': { about: 'a timestamp is given for a signature', deadline: 60_000 },
  'git.push': {
    about: 'commits are pushed with compare-and-set: ledger, desired state, or both at once',
    deadline: 120_000,
  },
  'forge.pull-request': { about: 'a pull request is opened, updated or closed', deadline: 60_000 },
  'forge.approval': { about: 'a signed approval is stored', deadline: 60_000 },
  'forge.status': { about: 'a commit status is set', deadline: 60_000 },
  'forge.deployment': {
    about: "a deployment is shown in the forge's own list, or its status changes there",
    deadline: 60_000,
  },
  'forge.attestation': {
    about: "a bundle is kept in the forge's own store of attestations",
    deadline: 60_000,
  },
  'target.emergency': {
    about: "a target's images are changed past desired state",
    deadline: 600_000,
  },
  'target.reconcile': {
    about: 'a controller is asked to look at desired state now',
    deadline: 30_000,
  },
  'migration.run': { about: 'the migrator runs against a database', deadline: 3_600_000 },
  'migration.clean-up': {
    about: "a migrator's Job is deleted, or told how long it stays",
    deadline: 60_000,
  },
}                                                                       ;

                                              

/** What an effect needs to know of its surroundings. */
                                
                               
                                                       
                                         
                                                                                                                      
                                       
 

/**
 * Where a test lets the process sleep before it asks whether it may still act: `git.push`, or `git.push#2` for the
 * second one. SIGCONT wakes it, as a machine does that was out of breath.
 */
function pausePoint(name            )       {
  const wanted = process.env['WAYBILL_PAUSE_AT'];
  if (wanted === undefined) return;
  const count = (seen.get(`pause:${name}`) ?? 0) + 1;
  seen.set(`pause:${name}`, count);
  const isHere = wanted === `${name}#${String(count)}` || (count === 1 && wanted === name);
  if (isHere) process.kill(process.pid, 'SIGSTOP');
}

/** Where a test stops the process: `before:registry.tag`, or `after:git.push#2` for the second one. */
function killPoint(moment                    , name            )       {
  const trace = process.env['WAYBILL_EFFECT_TRACE'];
  if (trace !== undefined) (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(trace, `${moment}:${name}\n`);
  const wanted = process.env['WAYBILL_KILL_AT'];
  if (wanted === undefined) return;
  const count = (seen.get(`${moment}:${name}`) ?? 0) + 1;
  seen.set(`${moment}:${name}`, count);
  if (
    wanted === `${moment}:${name}#${String(count)}` ||
    (count === 1 && wanted === `${moment}:${name}`)
  ) {
    process.kill(process.pid, 'SIGKILL');
  }
}

const seen = new Map                ();

/**
 * The only way to act on the world: checks the fence, sets the deadline, and gives tests the places
 * before and after.
 * @param name an effect of the closed list
 * @param context signal, deadline, fence
 * @param act the effect itself; it must honour its signal
 * @returns what `act` gives
 * @throws FENCED_OFF, DEADLINE_EXCEEDED, the signal's reason, or what `act` throws
 */
async function performEffect   (
  name            ,
  context               ,
  act                                     ,
)             {
  context.signal.throwIfAborted();
  pausePoint(name);
  await context.fence?.();
  killPoint('before', name);
  const deadline = context.deadlineMilliseconds ?? effects[name].deadline;
  const result = await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .NE)(effects[name].about, deadline, context.signal, act);
  killPoint('after', name);
  return result;
}


/***/ }),

/***/ 25355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isUnreachable),
/* harmony export */   f: () => (/* binding */ unreachableCodes)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);

                                                 
                                                       

/**
 * What counts as "the repository cannot be reached": nobody answers, the server is at fault, or there is nothing at
 * this address. A refusal is none of these: a token that is not accepted or may not read is an answer, and so is a
 * commit or a branch that is not there.
 */
const unreachableCodes = [
  'GIT_UNREACHABLE',
  'GIT_REPOSITORY_NOT_FOUND',
  'FORGE_UNREACHABLE',
  'FORGE_SERVER_ERROR',
  'FORGE_RATE_LIMITED',
  'FORGE_REPOSITORY_UNKNOWN',
]                                                              ;

const unreachable                      = new Set(unreachableCodes);

/**
 * @param error anything that was thrown while a repository or its forge was asked
 * @returns whether that means that it cannot be reached (a closed list), and not that it said no
 */
function isUnreachable(error         )          {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error) && unreachable.has(error.code);
}


/***/ }),

/***/ 93039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ gitError)
/* harmony export */ });
/* unused harmony export gitErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of working on a git repository. */
const gitErrorCodes = {
  GIT_ANSWER_INVALID: 'git or the server answered in a form that is not understood.',
  GIT_CHECKOUT_MISSING: 'A folder that should be a checkout of a git repository is none.',
  GIT_COMMIT_INVALID:
    'A commit that was to be written has a message, author or parent that git does not allow.',
  GIT_COMMIT_NOT_FOUND: 'The repository does not have this commit.',
  GIT_CONFLICT_UNRESOLVED: 'Other writers kept moving the ref until the deadline was over.',
  GIT_FAILED: 'git itself failed on this machine.',
  GIT_PATH_INVALID: 'A path cannot be a file of the repository, or something else stands there.',
  GIT_PUSH_DECLINED: 'A rule or a hook of the repository declined the push.',
  GIT_READ_ONLY:
    'The repository can be read, but these credentials or its disk do not allow writing.',
  GIT_REF_INVALID: 'A ref name breaks the rules of git check-ref-format.',
  GIT_REPOSITORY_NOT_FOUND:
    'There is no repository at this URL, or these credentials may not see it.',
  GIT_SIGNING_FAILED: 'A commit could not be signed with the key that was given.',
  GIT_TOO_LARGE: 'A file or a list of files is larger than what Waybill reads.',
  GIT_TOO_OLD: 'git is older than 2.31: credentials could not be kept out of arguments and files.',
  GIT_UNAUTHORIZED: 'The git server refused the credentials, or asks for some.',
  GIT_UNREACHABLE: 'The git server could not be reached, or answered with a failure of its own.',
  GIT_URL_INVALID: 'A repository URL is of a kind that is not supported, or holds a password.',
}                              ;

                                                      

/** Makes the errors of `git`. */
const gitError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(gitErrorCodes);


/***/ }),

/***/ 38507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   Mi: () => (/* binding */ branchRef),
/* harmony export */   __: () => (/* binding */ checkRef)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93039);


/** Why a ref name is not allowed, by the rules of git check-ref-format; undefined where it is. */
function refProblem(ref        )                     {
  if (!ref.startsWith('refs/')) return 'it does not begin with refs/';
  if (ref.length > 250) return 'it is longer than 250 characters';
  if (ref.split('/').length < 3) return 'it names no kind, such as refs/heads/';
  if (/[\u0000-\u0020\u007f~^:?*[\\]/.test(ref))
    return 'it holds a character that refs cannot hold';
  if (ref.includes('..') || ref.includes('@{')) return 'it holds .. or @{';
  if (ref.endsWith('.')) return 'it ends with a dot';
  for (const part of ref.split('/')) {
    if (part === '') return 'it holds an empty part';
    if (part.startsWith('.') || part.endsWith('.lock'))
      return `its part ${part} begins with a dot or ends with .lock`;
    if (part.startsWith('-')) return `its part ${part} begins with a hyphen`;
  }
  return undefined;
}

/**
 * Checks a full ref name (git check-ref-format, and no part that a tool could read as an option).
 * @param ref `refs/heads/main`
 * @returns the same
 * @throws GIT_REF_INVALID
 */
function checkRef(ref        )         {
  const problem = refProblem(ref);
  if (problem !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gitError */ .N)('GIT_REF_INVALID', {
      message: `Expected a full ref name such as refs/heads/main; found ${JSON.stringify(ref.slice(0, 260))}: ${problem}.`,
      remedy: 'Correct the branch or ref name in the input or in waybill.yaml.',
      facts: { ref: ref.slice(0, 260) },
    });
  }
  return ref;
}

/**
 * @param branch a branch's short name: `main`, `waybill/ledger`
 * @returns its full ref
 * @throws GIT_REF_INVALID
 */
function branchRef(branch        )         {
  return checkRef(`refs/heads/${branch}`);
}

/** Why a path is not allowed; undefined where it is. */
function pathProblem(path        )                     {
  if (path === '') return 'it is empty';
  if (path.length > 4096) return 'it is longer than 4096 characters';
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'it holds a control character or a backslash';
  if (path.startsWith('/')) return 'it is absolute';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'it holds an empty part, . or ..';
    if (part.toLowerCase() === '.git') return 'it holds .git';
    if (part.startsWith('-')) return `its part ${part} begins with a hyphen`;
  }
  return undefined;
}

/**
 * Checks a path inside a repository: relative, with `/`, nowhere outside.
 * @param path `apps/shop/kustomization.yaml`
 * @returns the same
 * @throws GIT_PATH_INVALID
 */
function checkPath(path        )         {
  const problem = pathProblem(path);
  if (problem !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gitError */ .N)('GIT_PATH_INVALID', {
      message: `Expected a path inside the repository, such as apps/shop/values.yaml; found ${JSON.stringify(path.slice(0, 260))}: ${problem}.`,
      remedy: 'Give the path relative to the root of the repository, with / between its parts.',
      facts: { path: path.slice(0, 260) },
    });
  }
  return path;
}


/***/ }),

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

/***/ 16807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ migrationError)
/* harmony export */ });
/* unused harmony export migrationErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `migration` throws. */
const migrationErrorCodes = {
  MIGRATION_FAILED: 'The migration command failed; the message has its exit code and last lines.',
  MIGRATION_TIMED_OUT: 'The migration command did not end in time and was stopped.',
  MIGRATION_VERSION_WRONG:
    'After the migration the schema does not have the version that the release expects.',
  MIGRATION_VERSION_UNREADABLE:
    'The version command failed, printed nothing, or printed more than a version.',
  MIGRATION_FOLDER_INVALID:
    'The folder in which the migration runs does not exist in the checkout, or leads out of it.',
  MIGRATION_TEMPLATE_INVALID:
    "The Job's manifest is no Job, or none or several of its containers run the release's migrator.",
  MIGRATION_JOB_FOREIGN:
    "A Job of the name that this deployment's has belongs to something else; it is left alone.",
  MIGRATION_IMAGE_DIFFERS:
    "The Job, or the container that ran, has another image than the release's migrator.",
  MIGRATION_JOB_STUCK: "The Job's pod cannot start; the message says why.",
  MIGRATION_JOB_GONE: 'The Job vanished before anybody could see how it ended.',
  MIGRATION_JOB_UNPROVED:
    'The Job says that it succeeded, but no pod is left that shows which image ran.',
  MIGRATION_OVERTAKEN:
    'A controller started code of the release before the migration of the same release had ended.',
  MIGRATION_NOT_STARTED: "No controller started a Job with the release's migrator in time.",
  MIGRATION_WINDOW_CLOSED:
    'The application migrates when it starts, and the version that the database has is none from which it can.',
  MIGRATION_SCHEMA_DIRTY:
    'A migration broke off in the middle, and the database says so: nothing starts on it before somebody has looked.',
  MIGRATION_START_INCOMPLETE:
    'The application started, and the schema does not have the version that its release brings.',
  MIGRATION_CLEAN_UP_UNPROVED:
    'A Job was deleted, but its pod was not seen to end: it may still hold locks in the database.',
}                              ;

/** Makes the errors of `migration`. */
const migrationError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(migrationErrorCodes);


/***/ }),

/***/ 27767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ bringLedger),
/* harmony export */   Ji: () => (/* binding */ askEarly),
/* harmony export */   _R: () => (/* binding */ askOpsRepository)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67528);

                                                  
                                                                   
                                                    

/** In milliseconds: looking into the cache, and starting git. */
const shortWhile = 3;

/** What most ops repositories call their branches: a guess that is wrong costs one question. */
const usualBranches = { desired: 'main', ledger: 'waybill/ledger' }         ;

/**
 * Asks both repositories for what every step of a release asks first, while the rest of the program is still being
 * loaded. Whoever needs an answer asks for it as ever, and gets it, or its failure, sooner.
 * @param connections the systems of the release
 * @param commit the released commit
 * @returns ends when the questions are on their way: what is loaded after that costs no waiting
 */
async function askEarly(connections             , commit           )                {
  const questions = [
    connections.configAt(commit),
    connections.applicationGit().then(async (git) => git.readCommit(commit)),
    connections.home.names(),
  ];
  for (const question of questions) question.catch(() => undefined);
  await connections.applicationGit().catch(() => undefined);
  await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy)(shortWhile, connections.settings.signal);
}

/**
 * Asks the ops repository for policy and ledger while the application's description, which names their branches, is
 * still being read: who reads that goes on to them. Only where the step was told which repository has them.
 * @param settings how the systems are reached
 * @param open opens the ops repository
 */
async function askOpsRepository(
  settings                    ,
  open                              ,
)                {
  const { opsRepository, applicationRepository } = settings;
  // Of one repository for both, two would fetch into one cache at once, and wait for each other's lock.
  if (opsRepository === undefined || opsRepository === applicationRepository) return;
  const desired = `refs/heads/${settings.opsBranch ?? usualBranches.desired}`;
  const ledger = `refs/heads/${settings.ledgerBranch ?? usualBranches.ledger}`;
  const repository = await open();
  await repository.askRefs([desired, ledger]);
  await repository.prefetch(desired, { lazy: true });
  await repository.prefetch(ledger);
}

/**
 * Brings the ledger's branch, whose head came along with the question for the policy's, while the policy is read: it
 * says whose records count, and not what they are.
 * @param connections the systems of a deployment
 */
async function bringLedger({ home }             )                {
  const [{ ops }, repository] = await Promise.all([home.names(), home.opsGit(), home.opsHead()]);
  // The policy's own fetch goes first: it is what everything else waits for.
  await new Promise      ((resolve) => setImmediate(resolve));
  await repository.prefetch(`refs/heads/${ops.ledger}`);
}


/***/ }),

/***/ 66967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUpMigrator: () => (/* binding */ cleanUpMigrator)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54152);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50141);
/* harmony import */ var _waybill_migration_kubernetes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36456);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86188);


                                                     


/** How long the end of a job waits for the migrator's pod: its grace period, and the kubelet. */
const budget = 60_000;

/** What the end of a job finds. */
                                  
                              
                                                
                        
 

/**
 * Cleans up after run-migrator, at the end of its job also where that was cancelled: a Job that still runs is deleted,
 * with the proof that its pod has ended; one that has ended goes by itself, once its outcome is recorded.
 * @param connections the systems of the deployment
 * @param request the deployment and its Job
 * @returns what was done
 * @throws MIGRATION_CLEAN_UP_UNPROVED, KUBERNETES_*
 */
async function cleanUpMigrator(
  connections             ,
  { deployment, job }                 ,
)                     {
  const { signal, progress, clock } = connections.settings;
  const cluster = await connections.cluster();
  try {
    const context = {
      ...{ cluster, signal, progress, budget },
      now: () => (clock ?? Date).now(),
    };
    // What may hold a lock in the database comes first; the ledger may be far, or away.
    const done = await (0,_waybill_migration_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .cleanUpJob */ .Ob)(job, { deployment, isRecorded: false }, context);
    if (done !== 'waits' || !(await isRecorded(connections, deployment))) return done;
    return await (0,_waybill_migration_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .cleanUpJob */ .Ob)(job, { deployment, isRecorded: true }, context);
  } finally {
    cluster.close();
  }
}

/** Desired state holds what the migration left; and what has ended says how. */
async function isRecorded(connections             , id        )                   {
  const record = await (await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectLedger */ .Q9)(connections)).deployment(id);
  return record !== undefined && ((0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phasesOf */ .I$)(record).includes('desired') || (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .isEnd */ .uV)((0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phaseOf */ .hU)(record)));
}


/***/ })

};
})
