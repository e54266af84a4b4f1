(function (exports, __distFolder) {'use strict';
exports.ids = [8367,748];
exports.modules = {

/***/ 1715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/** A credential. It prints as `***` wherever it is shown by mistake; only `reveal` gives the value. */
class Secret {
           #value        ;

  constructor(value        ) {
    this.#value = value;
  }

  /** @returns the value, for the one place that sends it */
  reveal()         {
    return this.#value;
  }

  toString()         {
    return '***';
  }

  toJSON()         {
    return '***';
  }

  [Symbol.for('nodejs.util.inspect.custom')]()         {
    return '***';
  }
}

/**
 * Takes secrets out of a text, also where they were percent-encoded or base64-encoded on the way (alone, or
 * as a part of a longer value, as in a Basic header), and the lines of a secret that has several. Users and
 * passwords of URLs go too. Takes time in proportion to the text, also where that is hostile.
 * @param text what is about to be shown or stored
 * @param secrets the values that must not appear; those under 4 characters are passed over
 * @returns the text with `***` in their place
 */
function redact(text        , secrets                              )         {
  // The longest first: a secret that begins another one would leave the rest of that behind.
  const forms = [...new Set(secrets.flatMap(formsOfSecret))].sort((a, b) => b.length - a.length);
  let result = text;
  for (const form of forms) result = result.replaceAll(form, '***');
  // The scheme is left out of the pattern: `a.a.a…` would be read to its end from each of its words.
  return result.replace(/:\/\/[^\s/]+@/g, '://***@');
}

const shortestSecret = 4;

/** Each line of a log asks again. */
const formsOfSecrets = new WeakMap                           ();

function formsOfSecret(secret                 )                    {
  if (typeof secret === 'string') return formsOf(secret);
  const known = formsOfSecrets.get(secret);
  if (known !== undefined) return known;
  const forms = formsOf(secret.reveal());
  formsOfSecrets.set(secret, forms);
  return forms;
}

function formsOf(value        )           {
  if (value.length < shortestSecret) return [];
  const bytes = Buffer.from(value);
  // By way of the bytes, since encodeURIComponent throws for half of a surrogate pair.
  const base64 = [0, 1, 2].flatMap((shift) => base64Within(bytes, shift));
  return [
    value,
    ...linesOf(value),
    encodeURIComponent(bytes.toString('utf8')),
    bytes.toString('base64'),
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

/** Tools and logs show a key line by line; its first and last line are no secret. */
function linesOf(value        )           {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  if (lines.length === 1) return [];
  return lines.filter(
    (line) => line.length >= shortestSecret && !/^-----(?:BEGIN|END) /.test(line),
  );
}

/** The characters of a longer base64 text that depend on this value alone, where `shift` bytes (modulo 3) come before. */
function base64Within(bytes        , shift        )           {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + bytes.length) * 8) / 6);
  const form = encoded.slice(first, last);
  return form.length >= shortestSecret ? [form] : [];
}


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

/***/ 78367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runProcess: () => (/* reexport safe */ _run_process_js__WEBPACK_IMPORTED_MODULE_1__.R3),
/* harmony export */   toolEnvironment: () => (/* reexport safe */ _environment_js__WEBPACK_IMPORTED_MODULE_0__.u)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90758);
/* harmony import */ var _run_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26178);









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
