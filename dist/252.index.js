(function (exports, __distFolder) {'use strict';
exports.ids = [252];
exports.modules = {

/***/ 85480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ silentProgress)
/* harmony export */ });
/** How long work shows itself (house rule: phases, elapsed time, what it is waiting for). */
                           
                                       
                             
                          
                             
                                                               
                              
 

/** Shows nothing: for tests, and for parts whose caller shows its own. */
const silentProgress           = {
  phase: () => undefined,
  detail: () => undefined,
  waiting: () => undefined,
};


/***/ }),

/***/ 54288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cd: () => (/* binding */ commandRunner),
  IC: () => (/* binding */ migrationOf),
  $4: () => (/* binding */ readVersion)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/template.js
var template = __webpack_require__(67266);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/environment.js
var environment = __webpack_require__(90758);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/environment-secrets.js
/** Names of environment variables whose values are secrets. */
const secretName =
  /PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY|_KEY$|^KEY$|_PAT$|_DSN$/i;

/** Values that many variables have and that are no secrets. */
const ordinary = new Set([
  'true',
  'false',
  'none',
  'null',
  'undefined',
  'disabled',
  'enabled',
  'postgres',
]);

/**
 * Finds what must not appear in a migrator's output: values of variables whose names look secret, and the passwords
 * in values that are URLs (`DATABASE_URL`), as they are written and decoded.
 * @param environment the variables that the migrator gets
 * @returns the values to take out, longest first
 */
function secretsOf(environment                                  )           {
  const found = new Set        ();
  for (const [name, value] of Object.entries(environment)) {
    if (secretName.test(name)) found.add(value);
    for (const password of passwordsIn(value)) found.add(password);
  }
  return [...found]
    .filter((value) => value.length >= 4 && !ordinary.has(value.toLowerCase()))
    .sort((a, b) => b.length - a.length);
}

function passwordsIn(value        )           {
  if (!value.includes('://') || !URL.canParse(value)) return [];
  const url = new URL(value);
  const query = [...url.searchParams]
    .filter(([name]) => secretName.test(name))
    .map(([, text]) => text);
  return [url.password, decoded(url.password), ...query];
}

function decoded(text        )         {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/error-codes.js
var error_codes = __webpack_require__(16807);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/command-engine.js





                                                   


                                                    

/** Where and with what a migration's commands run. */
                                      
                                                                         
                            
                                                                    
                                  
                                                                                                          
                                                          
                                                                                                
                                                  
 

const versionTimeout = 60_000;
const longestVersion = 255;

/**
 * @param config `migrations` of waybill.yaml at the deployed commit
 * @param surroundings where and with what its commands run
 * @returns the migration by these commands
 * @throws TEMPLATE_INVALID where `env` asks for a value that is not known
 */
function migrationOf(
  config                   ,
  surroundings                     ,
)            {
  return {
    engine: commandEngine(config, surroundings),
    ...(config.expects === undefined ? {} : { expects: config.expects }),
    timeoutMilliseconds: config.timeoutMilliseconds,
  };
}

/** Commands of the application: one migrates, one prints the version. */
function commandEngine(
  config                   ,
  surroundings                     ,
)                  {
  const run = commandRunner(config, surroundings);
  return {
    kind: 'command',
    digest: (0,vocabulary/* digestOf */.ol)(
      (0,canonical_json/* canonicalJson */.d)({
        command: config.command,
        version: config.version,
        folder: config.folder,
        expects: config.expects,
      }),
    ),
    description: config.command.join(' '),
    readVersion: async (signal) => {
      if (config.version === undefined) return undefined;
      return await readVersion(config.version, run, signal);
    },
    migrate: async (onLine, signal) => {
      const result = await run(config.command, {
        signal,
        timeoutMilliseconds: config.timeoutMilliseconds,
        maximumOutputBytes: 1_048_576,
        overflow: 'truncate',
        onLine: (_stream, line) => {
          onLine(line);
        },
      });
      return {
        exitCode: result.exitCode,
        ...(result.signal === null ? {} : { endedBy: result.signal }),
      };
    },
  };
}

/** Runs one command of the application. */
                          
                   
                                                           
                            

/**
 * @param config the folder of the commands, and their variables beside those of the step
 * @param surroundings where and with what they run
 * @returns what runs one of them there
 * @throws TEMPLATE_INVALID where `env` asks for a value that is not known
 */
function commandRunner(
  config                                           ,
  surroundings                     ,
)             {
  const env = {
    ...(surroundings.environment ?? (0,environment/* commandEnvironment */.J)()),
    ...Object.fromEntries(
      Object.entries(config.env).map(([name, value]) => [
        name,
        (0,template/* expandTemplate */.Ly)(value, surroundings.values),
      ]),
    ),
  };
  const secrets = [...(surroundings.secrets ?? []), ...secretsOf(env)];
  return async (command, options) =>
    await (0,run_process/* runProcess */.R3)(command, {
      ...options,
      cwd: await folderWithin(surroundings.checkout, config.folder),
      env,
      secrets,
    });
}

/** The folder of the commands; a symbolic link must not lead out of the checkout. */
async function folderWithin(checkout        , folder        )                  {
  const root = await (0,promises_.realpath)(checkout);
  const wanted = external_node_path_.join(root, folder);
  const real = await (0,promises_.realpath)(wanted).catch(() => undefined);
  if (
    real !== undefined &&
    (real === root || real.startsWith(`${root}${external_node_path_.sep}`)) &&
    (await (0,promises_.lstat)(real)).isDirectory()
  ) {
    return real;
  }
  throw (0,error_codes/* migrationError */.h)('MIGRATION_FOLDER_INVALID', {
    message: `Expected a folder ${folder} in the checkout for the migration; ${real === undefined ? 'it does not exist' : 'it is none, or leads out of it'}.`,
    remedy: 'Correct migrations.folder in waybill.yaml.',
    facts: { folder },
  });
}

/**
 * Runs the version command. It must print one line, the version; standard error is not looked at unless it fails.
 * @param command the command
 * @param run what runs it
 * @param signal cancels it
 * @returns the line
 * @throws MIGRATION_VERSION_UNREADABLE, MIGRATION_FOLDER_INVALID, PROCESS_NOT_FOUND, the signal's reason
 */
async function readVersion(
  command         ,
  run            ,
  signal             ,
)                  {
  const lastLines           = [];
  const result = await run(command, {
    signal,
    timeoutMilliseconds: versionTimeout,
    maximumOutputBytes: 65_536,
    overflow: 'truncate',
    onLine: (_stream, line) => {
      lastLines.push(line);
      if (lastLines.length > 10) lastLines.shift();
    },
  }).catch((error         ) => {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'PROCESS_TIMED_OUT')) throw error;
    throw versionUnreadable(command, 'it did not end within a minute', lastLines, error);
  });
  if (result.exitCode !== 0) {
    const end =
      result.exitCode === null
        ? `it was ended by ${result.signal ?? 'a signal'}`
        : `it ended with exit code ${String(result.exitCode)}`;
    throw versionUnreadable(command, end, lastLines);
  }
  const lines = result.stdout
    .toString('utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [version, ...others] = lines;
  if (version === undefined) throw versionUnreadable(command, 'it printed nothing', lastLines);
  if (others.length > 0)
    throw versionUnreadable(command, `it printed ${String(lines.length)} lines`, lastLines);
  if (version.length > longestVersion)
    throw versionUnreadable(command, `it printed ${String(version.length)} characters`, []);
  return version;
}

function versionUnreadable(
  command         ,
  why        ,
  lines                   ,
  cause          ,
)               {
  const shown = command.join(' ');
  const said = lines.length === 0 ? '' : ` Its last lines: ${lines.slice(-3).join(' / ')}`;
  return (0,error_codes/* migrationError */.h)('MIGRATION_VERSION_UNREADABLE', {
    message: `Expected the version command (${shown}) to print the schema's version on one line; ${why}.${said}`,
    remedy:
      'Run it by hand with the same environment. It must print a version for an empty database too, such as 0, and other text on standard error.',
    facts: { command: shown, output: lines },
    cause,
  });
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

/***/ 84950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requireCheckout)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26178);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44117);




/**
 * Proves that a workspace is at the commit that a step speaks of: another checkout would be built, or would
 * migrate, under this commit's name.
 * @param workspace the runner's workspace
 * @param commit the commit
 * @param signal cancels the question
 * @throws CHECKOUT_MISMATCH naming both commits
 */
async function requireCheckout(
  workspace        ,
  commit           ,
  signal             ,
)                {
  const { stdout } = await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .runToSuccess */ .IM)(['git', 'rev-parse', '--verify', 'HEAD'], {
    cwd: workspace,
    signal,
    timeoutMilliseconds: 30_000,
    // A container job runs as another user than the one who checked out.
    env: {
      ...(0,_waybill_process__WEBPACK_IMPORTED_MODULE_1__/* .toolEnvironment */ .u)(),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
    },
  });
  const head = _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .commitShaSchema */ .jr.parse(stdout.toString('utf8').trim());
  if (head === commit) return;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .stageError */ .vH)('CHECKOUT_MISMATCH', {
    message: `Expected the checkout to be at commit ${commit}, found it at ${head}.`,
    remedy:
      'Check out the very commit that this step is about: `ref:` of the checkout step, equal to the input `commit`.',
    facts: { expected: commit, found: head },
  });
}


/***/ }),

/***/ 60230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ migrationSurroundings)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1715);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90758);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84950);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44117);
                                                      

                                                              


                                                                   


/** What of a deployment its commands are given. */
                                 
                                            
                                     
                                  
                         
                                                                                
    
 

/** Where a step's commands of a migration run, and with what. */
                               
                             
                             
                                         
 

/**
 * @param context environment, release, and whoever masks secrets
 * @param place the checkout and the variables that the step was given
 * @returns where and with what the commands of a migration run
 * @throws CHECKOUT_MISMATCH where the checkout is at another commit, MIGRATION_ENV_INVALID
 */
async function migrationSurroundings(
  { connections: { settings }, release, values }                ,
  { workspace, variables }              ,
)                               {
  await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCheckout */ .E)(workspace, release.commit, settings.signal);
  return {
    checkout: workspace,
    values,
    environment: { ...(0,_waybill_process__WEBPACK_IMPORTED_MODULE_1__/* .commandEnvironment */ .J)(), ...variablesOf(variables, settings.mask) },
  };
}

/** A value is as secret as the whole: a runner masks only the lines that it was given. */
function variablesOf(
  text                    ,
  mask                                        ,
)                                   {
  const lines = text?.reveal().split(/\r?\n/) ?? [];
  const entries = lines.flatMap((line, index)                     => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw variableInvalid(index + 1);
    if (value.length >= shortestMask) mask?.(new _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value));
    return [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** Shorter ones would hide half of the log. */
const shortestMask = 4;

function variableInvalid(line        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .stageError */ .vH)('MIGRATION_ENV_INVALID', {
    message: `Expected NAME=value in each line of \`migration-env\`; line ${String(line)} is something else.`,
    remedy: 'Write one variable a line, without quotes and without `export`.',
    facts: { line },
  });
}


/***/ })

};
})
