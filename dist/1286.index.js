(function (exports, __distFolder) {'use strict';
exports.ids = [1286];
exports.modules = {

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

/***/ 63221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67528);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95010);



/** How an attempt ended: done, worth another try (after at least `afterMilliseconds`), or final. */
                        
                                                   
     
                                
                              
                              
                                          
     
                                                           

/** The bounds of a retry. Times are in milliseconds. */
                               
                               
                                                                
                                        
                                    
                                           
                                             
                         
                                                    
                                 
                                                                                          
 

/** What came out, and what it took. */
                             
                    
                            
                                                   
                                      
 

/**
 * Repeats an act with capped exponential back-off and full jitter until it is done, final, or out of time
 * (design, section 5: nothing is retried that cannot succeed; the act itself says so).
 * @param act one attempt; `attempt` counts from 1
 * @throws the error of the last attempt, or the signal's reason
 */
async function retry   (
  act                                          ,
  options              ,
)                      {
  const clock = options.clock ?? _time_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml;
  const random = options.random ?? Math.random;
  const first = options.firstDelayMilliseconds ?? 100;
  const maximum = options.maximumDelayMilliseconds ?? 10_000;
  const startedAt = clock.now();
  const reasons           = [];
  for (let attempt = 1; ; attempt += 1) {
    options.signal.throwIfAborted();
    const result = await act(attempt);
    if (result.outcome === 'done') return { value: result.value, attempts: attempt, reasons };
    if (result.outcome === 'final') throw result.error;
    reasons.push(result.reason);
    const ceiling = Math.min(maximum, first * 2 ** (attempt - 1));
    const delay = Math.max(result.afterMilliseconds ?? 0, ceiling * (0.5 + random() / 2));
    const outOfTime = clock.now() - startedAt + delay > options.deadlineMilliseconds;
    if (outOfTime || attempt >= (options.maximumAttempts ?? Number.POSITIVE_INFINITY))
      throw result.error;
    options.onRetry?.(result.reason, attempt, delay);
    await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(delay, options.signal);
  }
}


/***/ }),

/***/ 88285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isAbsent),
/* harmony export */   x: () => (/* binding */ systemCode)
/* harmony export */ });
/**
 * Asked by form, not by class: Node's own errors come from another realm where code runs in a context of its own.
 * @param error anything that was thrown
 * @returns the code of an error of Node or the system (`ENOENT`, `ECONNREFUSED`), where it has one; of an error for
 *   several addresses, the first one's
 */
function systemCode(error         )                     {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'errors' in error && Array.isArray(error.errors) ? systemCode(error.errors[0]) : undefined;
}

/**
 * @param error what reading a file threw
 * @returns whether there is no such file, nor a folder that could hold it
 */
function isAbsent(error         )          {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
}


/***/ }),

/***/ 61616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   v: () => (/* binding */ AnswerFault)
/* harmony export */ });
                                                   

/** An answer that is an error, with what deciding about another try needs. */
class AnswerFault extends Error {
                    name = 'AnswerFault';
  /** What the caller sees when no try is left. */
           error       ;
           status        ;
           afterMilliseconds                    ;
  /** Whether the request says that this may pass soon. */
           mayPass         ;

  constructor(error       , response                                       , mayPass = false) {
    super(error.message);
    this.error = error;
    this.status = response.status;
    this.mayPass = mayPass;
    // A date is compared with the registry's own clock: this machine's may differ.
    const said = Date.parse(response.header('date') ?? '');
    const now = Number.isNaN(said) ? Date.now() : said;
    this.afterMilliseconds = retryAfter(response.header('retry-after'), now);
  }

  /** Only what time can change is tried again (design, section 5). */
  get isTransient()          {
    return (
      this.status === 408 ||
      this.status === 429 ||
      (this.status >= 500 && ![501, 505, 507].includes(this.status))
    );
  }
}

/**
 * @param header Retry-After: seconds or an HTTP date (RFC 9110, section 10.2.3)
 * @param now milliseconds since 1970
 * @returns milliseconds to wait, or undefined where the header says nothing
 */
function retryAfter(header               , now        )                     {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 10584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ blobFromBytes)
/* harmony export */ });
/* unused harmony export blobFromFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);




/** Bytes that can be pushed: announced by digest and size, opened anew for each attempt. */
                             
                          
                        
                                                                 
                                    
 

/**
 * @param bytes a blob that is in memory
 * @returns it as a source
 */
function blobFromBytes(bytes            )             {
  return {
    digest: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes),
    size: bytes.byteLength,
    open: async function* () {
      yield bytes;
    },
  };
}

/**
 * Reads a file once for its digest; pushing reads it again, piece by piece.
 * @param path a file that does not change while it is pushed
 * @returns it as a source
 */
async function blobFromFile(path        )                      {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of createReadStream(path)) {
    const bytes         = Buffer.from(piece              );
    hash.update(bytes);
    size += bytes.byteLength;
  }
  return {
    digest: digestSchema.parse(`sha256:${hash.digest('hex')}`),
    size,
    open: () => createReadStream(path),
  };
}


/***/ }),

/***/ 87298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** @returns whether a host name (without port) can only mean this machine */
function isLoopback(hostname        )          {
  return (
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  );
}


/***/ }),

/***/ 71107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestMediaTypes),
/* harmony export */   I: () => (/* binding */ mediaTypes)
/* harmony export */ });
/** Media types of the OCI image specification and of Docker's older formats. */
const mediaTypes = {
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  ociLayer: 'application/vnd.oci.image.layer.v1.tar',
  ociLayerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  ociEmpty: 'application/vnd.oci.empty.v1+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  dockerLayerGzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
}         ;

/** What a manifest may be: an image (or artifact), or an index of manifests. */
const manifestMediaTypes                    = [
  mediaTypes.ociManifest,
  mediaTypes.ociIndex,
  mediaTypes.dockerManifest,
  mediaTypes.dockerIndex,
];


/***/ }),

/***/ 90758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ commandEnvironment),
/* harmony export */   u: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/** What our own tools get of the host's environment: how to find programs, the network, certificates, time and language. */
const allowed = new Set(
  [
    'PATH HOME USER LOGNAME TMPDIR TMP TEMP TZ LANG LANGUAGE LC_ALL LC_CTYPE',
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS',
    'CURL_CA_BUNDLE GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_EXEC_PATH SSH_AUTH_SOCK',
    'SYSTEMROOT WINDIR PATHEXT COMSPEC APPDATA LOCALAPPDATA PROGRAMFILES USERPROFILE',
    'DOCKER_HOST DOCKER_CONFIG DOCKER_CERT_PATH DOCKER_TLS_VERIFY XDG_RUNTIME_DIR',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a variable is a credential or the runner's state, which a user's command has no business with. */
function isOurs(name        )          {
  const upper = name.toUpperCase();
  if (/^(INPUT|ACTIONS|STATE|WAYBILL)_/.test(upper)) return true;
  if (/^(GITHUB|GITEA|FORGEJO|GH|OPS_REPO)_(.*_)?TOKEN$/.test(upper)) return true;
  return /^(GITHUB|GITEA|FORGEJO)_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$/.test(upper);
}

function pick(wanted                           )                         {
  const chosen                         = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && wanted(name)) chosen[name] = value;
  }
  return chosen;
}

/**
 * The environment of a user's command (a generator, a migrator): the host's, less what belongs to the runner and
 * to Waybill: inputs, saved state, the runner's command files and tokens.
 * @param extra variables to add
 * @returns a complete environment
 */
function commandEnvironment(
  extra                                   = {},
)                         {
  return { ...pick((name) => !isOurs(name)), ...extra };
}

/**
 * The environment of our own tools: an allow-list, so that neither a secret of the job nor a setting of the
 * host reaches them by surprise.
 * @param extra variables to add
 * @returns a complete environment
 */
function toolEnvironment(
  extra                                   = {},
)                         {
  return { ...pick((name) => allowed.has(name.toUpperCase())), ...extra };
}


/***/ }),

/***/ 54886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ processError)
/* harmony export */ });
/* unused harmony export processErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of starting tools and commands. */
const processErrorCodes = {
  PROCESS_FAILED: 'A command ended with an exit code other than 0, or was ended by a signal.',
  PROCESS_NOT_FOUND: 'A command does not exist on this machine, or may not be executed.',
  PROCESS_OUTPUT_TOO_LARGE: 'A command wrote more than its limit allows; it was stopped.',
  PROCESS_TIMED_OUT: 'A command did not end within its time; it was stopped with all its children.',
  TOOL_CHECKSUM_MISMATCH: 'What was downloaded as a tool is not what its checksum says.',
  TOOL_CHECKSUM_UNKNOWN:
    'A tool is not pinned by a checksum for this platform, so it is not downloaded.',
  TOOL_DOWNLOAD_FAILED: "A tool's release archive cannot be downloaded or unpacked.",
  TOOL_NOT_FOUND: 'A tool that Waybill needs is not installed.',
  TOOL_TOO_OLD: 'A tool that Waybill needs is installed in a version outside the range that works.',
  TOOL_VERSION_UNKNOWN: 'A tool did not say its version in a form that can be read.',
}                              ;

/** Makes the errors of `process`. */
const processError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(processErrorCodes);


/***/ }),

/***/ 85098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ collectOutput),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1715);



const longestLine = 16_384;

/** What a command writes on one stream: kept within a limit, and shown line by line. */
                                  
                                                                                           
                              
                                            
              
                  
                       
 

/** How output is kept and shown. */
                               
                                
                                         
                                                 
                                                         
                                                                  
                                            
 

/**
 * @param limits how much is kept, and who sees the lines
 * @returns a collector for one stream
 */
function collectOutput(limits              )                  {
  const chunks           = [];
  let size = 0;
  let truncated = false;
  const lines =
    limits.onLine === undefined
      ? undefined
      : splitLines(limits.onLine, limits.secrets, limits.longestLine ?? longestLine);
  return {
    add: (chunk) => {
      lines?.add(chunk);
      chunks.push(chunk);
      size += chunk.length;
      if (size <= limits.maximumBytes) return true;
      if (limits.overflow === 'fail') return false;
      truncated = true;
      // The end says why something failed, so the beginning goes.
      for (
        let first = chunks[0];
        first && size - first.length >= limits.maximumBytes;
        first = chunks[0]
      ) {
        size -= first.length;
        chunks.shift();
      }
      return true;
    },
    end: () => lines?.end(),
    bytes: () => {
      const all = Buffer.concat(chunks);
      return all.subarray(Math.max(0, all.length - limits.maximumBytes));
    },
    truncated: () => truncated,
  };
}

/** Cuts a stream into lines; one that is endless is cut at a limit. */
function splitLines(
  onLine                        ,
  secrets                              ,
  longest        ,
)                                            {
  const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
  let rest = '';
  const show = (line        )       => {
    const plain = line.endsWith('\r') ? line.slice(0, -1) : line;
    onLine((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(plain, secrets));
  };
  return {
    add: (chunk) => {
      const parts = (rest + decoder.write(chunk)).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) show(part);
      if (rest.length > longest) {
        show(rest);
        rest = '';
      }
    },
    end: () => {
      rest += decoder.end();
      if (rest !== '') show(rest);
      rest = '';
    },
  };
}

/**
 * @param output what a command wrote
 * @param secrets what must not be shown
 * @returns its last lines, short enough for a message; empty where it wrote nothing
 */
function lastLines(output        , secrets                              )         {
  const text = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(output.subarray(-longestLine).toString('utf8'), secrets).trim();
  return text.split(/\r?\n/).slice(-8).join('\n').slice(-1500);
}


/***/ }),

/***/ 21092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ rememberGroup),
/* harmony export */   i: () => (/* binding */ signalGroup)
/* harmony export */ });
                                                       

/** Groups that are alive: an ending Node process takes them with it. */
const alive = new Set        ();
let watchesExit = false;

/**
 * Sends a signal to a command and everything it has started.
 * @param child a child that was started detached, so that it leads a process group
 * @param signal what to send
 */
function signalGroup(child              , signal                )       {
  if (child.pid === undefined) return;
  sendToGroup(child.pid, signal, child);
}

/**
 * Remembers a group until it is forgotten, so that it does not outlive this process.
 * @param child a child that leads a process group
 * @returns how to forget it
 */
function rememberGroup(child              )             {
  const pid = child.pid;
  if (pid === undefined) return () => undefined;
  alive.add(pid);
  if (!watchesExit) {
    watchesExit = true;
    process.on('exit', () => {
      for (const group of alive) sendToGroup(group, 'SIGKILL');
    });
  }
  return () => alive.delete(pid);
}

function sendToGroup(pid        , signal                , child               )       {
  try {
    if (process.platform === 'win32') child?.kill(signal);
    else process.kill(-pid, signal);
  } catch {
    // ESRCH: nobody of the group is left, which is what is wanted.
  }
}


/***/ }),

/***/ 26178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ notStarted),
/* harmony export */   IM: () => (/* binding */ runToSuccess),
/* harmony export */   R3: () => (/* binding */ runProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95010);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54886);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85098);
/* harmony import */ var _process_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21092);







                                                                         

const defaultOutputLimit = 16 * 1024 * 1024;
const defaultGrace = 3000;

/**
 * Runs a command in a process group of its own and waits for its end. Whatever ends it (its own exit, the signal,
 * the timeout, too much output), nothing of its group is left afterwards.
 * @param command program and arguments
 * @param options surroundings and bounds
 * @returns how it ended, also with an exit code other than 0
 * @throws PROCESS_NOT_FOUND, PROCESS_TIMED_OUT, PROCESS_OUTPUT_TOO_LARGE, or the signal's reason
 */
async function runProcess(
  command         ,
  options                ,
)                         {
  options.signal.throwIfAborted();
  const [program, ...args] = command;
  const startedAt = performance.now();
  const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
    cwd: options.cwd,
    env: options.env ?? (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .toolEnvironment */ .u)(),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const forget = (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .rememberGroup */ .f)(child);
  try {
    return await supervise(child, command, options, startedAt);
  } finally {
    forget();
  }
}

/**
 * Runs a command that must succeed.
 * @param command program and arguments
 * @param options surroundings and bounds
 * @returns how it ended
 * @throws PROCESS_FAILED for an exit code other than 0, and what `runProcess` throws
 */
async function runToSuccess(
  command         ,
  options                ,
)                         {
  const result = await runProcess(command, options);
  if (result.exitCode === 0) return result;
  const secrets = options.secrets ?? [];
  const said = (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w)(result.stderr, secrets) || (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w)(result.stdout, secrets);
  const end =
    result.exitCode === null ? `signal ${String(result.signal)}` : `exit code ${result.exitCode}`;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_FAILED', {
    message: `Expected ${command[0]} to succeed; it ended with ${end}.${said === '' ? '' : `\n${said}`}`,
    remedy: 'Read its last lines above; run the same command by hand to see more.',
    facts: {
      command: command[0],
      exitCode: result.exitCode,
      signal: result.signal,
      durationMilliseconds: Math.round(result.durationMilliseconds),
    },
  });
}

/** Collects output and waits for the end; resolves only when nothing of the group is left. */
async function supervise(
  child                                ,
  command         ,
  options                ,
  startedAt        ,
)                         {
  const { onLine } = options;
  const collect = (stream                     )                  =>
    (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .collectOutput */ .U)({
      maximumBytes: options.maximumOutputBytes ?? defaultOutputLimit,
      overflow: options.overflow ?? 'fail',
      secrets: options.secrets ?? [],
      onLine: onLine === undefined ? undefined : (line) => onLine(stream, line),
      longestLine: options.longestLine,
    });
  const stdout = collect('stdout');
  const stderr = collect('stderr');
  const ended = await new Promise       ((resolve) => {
    const stop = stopOnce(child, options, resolve);
    child.stdout.on('data', (chunk        ) => {
      if (!stdout.add(chunk)) stop(() => tooLarge(command, options));
    });
    child.stderr.on('data', (chunk        ) => {
      if (!stderr.add(chunk)) stop(() => tooLarge(command, options));
    });
    const onAbort = ()       => stop(() => options.signal.reason);
    options.signal.addEventListener('abort', onAbort, { once: true });
    const timer = setTimeout(
      () => stop(() => timedOut(command, options, stderr)),
      options.timeoutMilliseconds,
    );
    child.once('error', (error) => stop(() => notStarted(command, options, error), true));
    child.once('exit', () => stop());
    child.once('close', (exitCode, signal) => stop.closed({ exitCode, signal }));
    stop.whenDone(() => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', onAbort);
    });
    // A command that does not read its input closes the pipe early; its exit code says what that means.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
  stdout.end();
  stderr.end();
  if (ended.failure !== undefined) throw ended.failure();
  return {
    exitCode: ended.exitCode,
    signal: ended.signal,
    stdout: stdout.bytes(),
    stderr: stderr.bytes(),
    truncated: stdout.truncated() || stderr.truncated(),
    durationMilliseconds: performance.now() - startedAt,
  };
}

                 
                                   
                                         
                                                 
 

                
                                                          
                                                        
                                  
 

/** Ends a group gently, then by force; the first reason counts. */
function stopOnce(
  child                                ,
  options                ,
  resolve                        ,
)       {
  let failure                             ;
  let timers                   = [];
  let cleanUp = ()       => undefined;
  let done = false;
  const grace = options.graceMilliseconds ?? defaultGrace;
  const finish = (how                                    )       => {
    if (done) return;
    done = true;
    for (const timer of timers) clearTimeout(timer);
    cleanUp();
    // What was left of the group when its pipes closed has no one to answer to.
    (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(child, 'SIGKILL');
    resolve({ ...how, failure });
  };
  const stop = (reason                , neverStarted = false)       => {
    failure ??= reason;
    if (neverStarted) {
      finish({ exitCode: null, signal: null });
      return;
    }
    if (timers.length > 0) return;
    (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(child, 'SIGTERM');
    timers = [
      setTimeout(() => (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(child, 'SIGKILL'), grace),
      // A child that left the group may still hold the pipes: they are not waited for without end.
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        finish({ exitCode: child.exitCode, signal: child.signalCode });
      }, grace + 1000),
    ];
  };
  return Object.assign(stop, {
    closed: finish,
    whenDone: (act            ) => {
      cleanUp = act;
    },
  });
}

function tooLarge(command         , options                )               {
  const limit = options.maximumOutputBytes ?? defaultOutputLimit;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_OUTPUT_TOO_LARGE', {
    message: `Expected ${command[0]} to write at most ${limit} bytes; it wrote more and was stopped.`,
    remedy: 'Make the command write less.',
    facts: { command: command[0], maximumOutputBytes: limit },
  });
}

function timedOut(
  command         ,
  options                ,
  stderr                 ,
)               {
  const said = (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w)(stderr.bytes(), options.secrets ?? []);
  const limit = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(options.timeoutMilliseconds);
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_TIMED_OUT', {
    message: `Expected ${command[0]} to end within ${limit}; it was stopped.${said === '' ? ' It wrote no errors.' : ` It last said:\n${said}`}`,
    remedy: 'Look at what it was waiting for, or allow it more time.',
    facts: { command: command[0], timeoutMilliseconds: options.timeoutMilliseconds },
  });
}

/**
 * @param command what was to be started
 * @param options the folder in which
 * @param error what the system said
 * @returns PROCESS_NOT_FOUND, naming the folder where that is what is missing
 */
function notStarted(
  command         ,
  options                             ,
  error       ,
)               {
  const folderIsMissing = !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(options.cwd);
  const message = folderIsMissing
    ? `Expected the folder ${options.cwd} to run ${command[0]} in; it does not exist.`
    : `Expected to start ${command[0]}; found: ${'code' in error ? String(error.code) : error.message}.`;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_NOT_FOUND', {
    message,
    remedy: folderIsMissing
      ? 'Correct the folder.'
      : `Install ${command[0]}, or correct the command's name and its rights.`,
    facts: { command: command[0] },
  });
}


/***/ })

};
})
