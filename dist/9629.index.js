(function (exports, __distFolder) {'use strict';
exports.ids = [9629];
exports.modules = {

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

/***/ 837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ MigrationOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);



const tailLines = 100;
const tailBytes = 16_384;
const lineCharacters = 2_000;

/** Keeps the end of a migrator's output, and the digest of all of it. */
class MigrationOutput {
           #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
           #tail           = [];
  #tailSize = 0;
  #lines = 0;

  /** @param line a line without secrets and without its end */
  add(line        )       {
    this.#hash.update(`${line}\n`);
    this.#lines += 1;
    const kept = line.length > lineCharacters ? `${line.slice(0, lineCharacters)}…` : line;
    this.#tail.push(kept);
    this.#tailSize += Buffer.byteLength(kept) + 1;
    while (this.#tail.length > tailLines || this.#tailSize > tailBytes) {
      this.#tailSize -= Buffer.byteLength(this.#tail.shift() ?? '') + 1;
    }
  }

  get lines()         {
    return this.#lines;
  }

  /** The last lines, at most 100 and 16 KiB. */
  get tail()                    {
    return [...this.#tail];
  }

  /** @returns the digest of every line so far, each ended by a line feed */
  digest()         {
    return _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er.parse(`sha256:${this.#hash.copy().digest('hex')}`);
  }
}


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


/***/ }),

/***/ 96903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ prepareCheckout)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26178);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44117);




/** As long as a slow installation of dependencies takes. */
const longestCommand = 20 * 60_000;

/** The checkout to make ready, and what stands around it. */
                                 
                                        
                             
                               
                              
 

/**
 * Runs the commands that make a checkout ready (`npm ci` and the like): those of waybill.yaml at the commit
 * that is checked out, without our credentials in their environment.
 * @param request the commands, the checkout
 * @throws PREPARE_FAILED with the last lines of the command
 */
async function prepareCheckout(request                )                {
  const { commands, workspace, signal, progress } = request;
  for (const command of commands) {
    progress.phase(`Prepare: ${command.join(' ')}`);
    try {
      await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .runToSuccess */ .IM)(command, {
        cwd: workspace,
        signal,
        timeoutMilliseconds: longestCommand,
        env: (0,_waybill_process__WEBPACK_IMPORTED_MODULE_1__/* .commandEnvironment */ .J)(),
        overflow: 'truncate',
        onLine: (_stream, line) => {
          progress.detail(line);
        },
      });
    } catch (error) {
      signal.throwIfAborted();
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .stageError */ .vH)('PREPARE_FAILED', {
        message: `Expected \`${command.join(' ')}\` to make the checkout ready: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`,
        remedy:
          'Run the command in a fresh checkout by hand; correct `prepare` of waybill.yaml, or the tools that the job sets up before.',
        facts: { command: [...command] },
        cause: error,
      });
    }
  }
}


/***/ }),

/***/ 9629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ migratorStep)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var policy = __webpack_require__(78894);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(50141);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/command-engine.js + 1 modules
var command_engine = __webpack_require__(54288);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var src_progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var effect = __webpack_require__(31914);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/error-codes.js
var error_codes = __webpack_require__(16807);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/output.js
var src_output = __webpack_require__(837);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/run-migration.js

                                                                    

                                                                


/** A migration that is planned or run. */
                            
                                   
                                                                                         
                            
                                       
 

/** What everything here needs to know of its surroundings. */
                                   
                               
                               
                         
                                                                        
                                       
                                                                                                  
                                           
 

/** What a migration would do. */
                                
                          
                                                             
                                  
                            
                                                                                      
                           
                                 
                              
                               
 

/** The proof of what a migration did. */
                                    
                          
                                  
                                 
                                                                                  
                        
                                                                                        
                                
                               
                                                
                                         
                           
                                 
                                                      
                             
                                                                                                  
                                 
 

/**
 * Says what a migration would do; reads only.
 * @param migration the migration
 * @param context signal
 * @returns the version now, and whether the migrator has to run
 * @throws MIGRATION_VERSION_UNREADABLE, MIGRATION_FOLDER_INVALID, PROCESS_NOT_FOUND, the signal's reason
 */
async function planMigration(
  migration           ,
  context                  ,
)                         {
  const { engine, expects } = migration;
  const versionBefore = await engine.readVersion(context.signal);
  // Better now than after the migrator has run: what cannot be verified is not started.
  if (expects !== undefined && versionBefore === undefined) throw versionUnknown(engine, expects);
  return {
    engine: engine.kind,
    ...(versionBefore === undefined ? {} : { versionBefore }),
    ...(expects === undefined ? {} : { expects }),
    needed: expects === undefined || versionBefore !== expects,
    commandDigest: engine.digest,
    description: engine.description,
  };
}

/**
 * Brings the schema to the version of the release, and proves it: the version is read before and after. Where it is
 * right already nothing is run, so that a run that starts again goes on (law 5).
 * @param migration the migration
 * @param context signal, progress, fence
 * @returns the proof
 * @throws MIGRATION_FAILED with exit code and last lines, MIGRATION_TIMED_OUT, MIGRATION_VERSION_WRONG,
 *   MIGRATION_VERSION_UNREADABLE, MIGRATION_FOLDER_INVALID, PROCESS_NOT_FOUND, FENCED_OFF, the signal's reason
 */
async function runMigration(
  migration           ,
  context                  ,
)                             {
  const clock = context.clock ?? time/* systemClock */.ml;
  const progress = context.progress ?? src_progress/* silentProgress */.R;
  const startedAt = clock.now();
  const output = new src_output/* MigrationOutput */.q();
  const plan = await planMigration(migration, context);
  const from = plan.versionBefore === undefined ? '' : ` from version ${plan.versionBefore}`;
  const to = plan.expects === undefined ? '' : ` to version ${plan.expects}`;
  if (!plan.needed) {
    progress.detail(`The schema has version ${plan.expects ?? ''} already: nothing to migrate.`);
    return evidenceOf(plan, plan.versionBefore, false, output, clock.now() - startedAt);
  }
  progress.detail(`Migrating${from}${to}: ${plan.description}`);
  await runMigrator(migration, plan, output, context);
  const versionAfter = await migration.engine.readVersion(context.signal);
  if (plan.expects !== undefined && versionAfter !== plan.expects)
    throw versionWrong(plan, versionAfter, output);
  if (versionAfter !== undefined) progress.detail(`The schema has version ${versionAfter}.`);
  return evidenceOf(plan, versionAfter, true, output, clock.now() - startedAt);
}

async function runMigrator(
  migration           ,
  plan               ,
  output                 ,
  context                  ,
)                {
  const { engine, timeoutMilliseconds } = migration;
  const { signal, fence } = context;
  // The engine ends its own process in time; the effect's deadline only guards against an engine that does not.
  const deadlineMilliseconds = timeoutMilliseconds + 30_000;
  try {
    const outcome = await (0,effect/* performEffect */.d)(
      'migration.run',
      fence === undefined
        ? { signal, deadlineMilliseconds }
        : { signal, deadlineMilliseconds, fence },
      (effectSignal) =>
        engine.migrate((line) => {
          output.add(line);
          context.progress?.detail(line);
          context.onLine?.(line);
        }, effectSignal),
    );
    if (outcome.exitCode !== 0) throw await failed(engine, plan, outcome, output, signal);
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'PROCESS_TIMED_OUT') && !(0,src_error/* isWaybillError */.xS)(error, 'DEADLINE_EXCEEDED'))
      throw error;
    throw (0,error_codes/* migrationError */.h)('MIGRATION_TIMED_OUT', {
      message: `Expected the migration (${plan.description}) to end within ${(0,time/* formatDuration */.a3)(timeoutMilliseconds)}; it was stopped.${lastWords(output)}`,
      remedy:
        'Look whether it waits for a lock in the database, or raise migrations.timeout; it must be safe to run again.',
      facts: factsOf(plan, output),
      cause: error,
    });
  }
}

/** Says where a failed migrator left the schema, when the version can still be read. */
async function failed(
  engine                 ,
  plan               ,
  outcome                 ,
  output                 ,
  signal             ,
)                        {
  const versionNow = await engine.readVersion(signal).catch(() => undefined);
  const end =
    outcome.exitCode === null
      ? `was ended by ${outcome.endedBy ?? 'a signal'}`
      : `ended with exit code ${String(outcome.exitCode)}`;
  const left =
    versionNow === undefined
      ? ''
      : ` The schema has version ${versionNow} now${versionNow === plan.versionBefore ? ', as before' : ''}.`;
  return (0,error_codes/* migrationError */.h)('MIGRATION_FAILED', {
    message: `Expected the migration (${plan.description}) to end with exit code 0; it ${end}.${left}${lastWords(output)}`,
    remedy:
      'Correct what its last lines name and start the step again: it goes on from the version that the schema has. The old release still runs.',
    facts: {
      ...factsOf(plan, output),
      exitCode: outcome.exitCode,
      ...(versionNow === undefined ? {} : { versionNow }),
    },
  });
}

function versionUnknown(engine                 , expects        )               {
  return (0,error_codes/* migrationError */.h)('MIGRATION_VERSION_UNREADABLE', {
    message: `Expected a way to see that the schema has version ${JSON.stringify(expects)} after the migration; there is no version command.`,
    remedy:
      'Add migrations.version to waybill.yaml, a command that prints the version of the schema.',
    facts: { command: engine.description, expects },
  });
}

function versionWrong(
  plan               ,
  versionAfter                    ,
  output                 ,
)               {
  const found = versionAfter === undefined ? 'found none' : `found ${JSON.stringify(versionAfter)}`;
  const unchanged = versionAfter === plan.versionBefore ? ', as before' : '';
  return (0,error_codes/* migrationError */.h)('MIGRATION_VERSION_WRONG', {
    message: `Expected the schema to have version ${JSON.stringify(plan.expects)} after the migration (${plan.description}); ${found}${unchanged}.${lastWords(output)}`,
    remedy:
      "Look whether migrations.expects is this commit's version and whether the migrator has all of its files.",
    facts: { ...factsOf(plan, output), versionAfter: versionAfter ?? null },
  });
}

function lastWords(output                 )         {
  const lines = output.tail.filter((line) => line.trim() !== '').slice(-5);
  return lines.length === 0
    ? ' It printed nothing.'
    : ` Its last lines: ${lines.map((line) => line.trim().slice(0, 300)).join(' / ')}`;
}

function factsOf(
  plan               ,
  output                 ,
)                                                    {
  return {
    command: plan.description,
    versionBefore: plan.versionBefore ?? null,
    expects: plan.expects ?? null,
    output: output.tail.slice(-20),
  };
}

function evidenceOf(
  plan               ,
  versionAfter                    ,
  ran         ,
  output                 ,
  milliseconds        ,
)                    {
  return {
    engine: plan.engine,
    ...(plan.versionBefore === undefined ? {} : { versionBefore: plan.versionBefore }),
    ...(versionAfter === undefined ? {} : { versionAfter }),
    ran,
    outputDigest: output.digest(),
    outputLines: output.lines,
    outputTail: output.tail,
    seconds: Math.round(milliseconds) / 1000,
    commandDigest: plan.commandDigest,
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/checkout.js
var checkout = __webpack_require__(84950);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(99651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var src_error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/migration-surroundings.js
var migration_surroundings = __webpack_require__(60230);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/prepare.js
var src_prepare = __webpack_require__(96903);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/records.js
var records = __webpack_require__(27970);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/run-migrator.js





                                                     





                                                                                       

/** What run-migrator works on. */
                                  
                               
                             
                              
                             
                                                         
                            
                                                           
                                         
                                                                                        
                                                                                           
 

/** How it ended: with evidence, or with the reason why nothing was to do. */
                          
     
                                
                                               
                                             
     
                                                                                                        
     
                                    
                                                                                         
     
                                                          

/** As its evidence may be long. */
const longestReason = 2000;
const longestDoubt = 1000;

/**
 * Brings the database to the release's schema: before its code is rolled out, or, where a controller starts the Job
 * after desired state is written, by following that Job to its end.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, and the checkout in which the commands run
 * @throws MIGRATION_*, DEPLOYMENT_NOT_HELD, MIGRATIONS_UNDECLARED, KUBERNETES_*
 */
async function migratorStep(
  connections             ,
  request                 ,
)                        {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, request.environment, request.commit);
  const when = (0,policy/* migrationsFor */.jA)(context.environment, context.config);
  if (when === 'none') {
    return { kind: 'skipped', reason: 'nothing is migrated before this environment’s rollout' };
  }
  const { migrations } = context.config;
  if (migrations === undefined) {
    throw (0,src_error_codes/* stageError */.vH)('MIGRATIONS_UNDECLARED', {
      message: `Expected \`migrations\` in waybill.yaml, since the policy has ${request.environment} migrated before the rollout; found none.`,
      remedy:
        'Declare `migrations` in waybill.yaml, or set `migrations: none` for the environment.',
      facts: { environment: request.environment },
    });
  }
  const held = await (0,deployment_context/* heldDeployment */.T)(context, request.deployment, context.seen);
  const reason = reasonToSkip(when, held.record);
  if (reason !== undefined) return { kind: 'skipped', reason };
  if (migrations.engine === 'startup') return await checkStart(context, request, migrations);
  const evidence =
    migrations.engine === 'command'
      ? await migrateByCommand(context, request, migrations, held.fence)
      : await (
          await Promise.all(/* import() */[__webpack_require__.e(8149), __webpack_require__.e(2664), __webpack_require__.e(2654), __webpack_require__.e(6456), __webpack_require__.e(5983)]).then(__webpack_require__.bind(__webpack_require__, 90594))
        ).migrateByJob(context, {
          ...{ held, migrations },
          remember: request.remember ?? (() => undefined),
        });
  if ('notMigrated' in evidence) {
    const { environment, commit } = request;
    const notMigrated = evidence.notMigrated.slice(0, longestReason);
    return { kind: 'not-migrated', evidence: { environment, commit, notMigrated } };
  }
  return {
    kind: 'migrated',
    outputTail: evidence.outputTail,
    evidence: stepEvidence(request, evidence, (0,time/* timestamp */.vE)(connections.settings.clock)),
  };
}

/** What is followed starts when desired state is written: the step before that has nothing to see yet. */
function reasonToSkip(
  when                                ,
  record                  ,
)                     {
  const phase = (0,src_record/* phaseOf */.hU)(record);
  const isDesired = (0,src_record/* phasesOf */.I$)(record).includes('desired');
  if ((0,phases/* isActive */.$m)(phase) || (0,phases/* isEnd */.uV)(phase)) return `the deployment is ${phase} already`;
  if (when === 'startup' && isDesired)
    return 'desired state is written, so the application may have migrated already';
  if (when === 'after')
    return isDesired
      ? undefined
      : 'the controller starts the migration once desired state is written';
  if ((0,records/* requestOf */.f)(record).kind === 'rollback')
    return 'a rollback brings back an image, never a schema';
  return undefined;
}

function stepEvidence(
  { environment, commit }                 ,
  evidence                   ,
  seenAt        ,
)                        {
  const { job, orderUnknown } = evidence;
  return {
    environment,
    commit,
    ran: evidence.ran,
    versionBefore: evidence.versionBefore ?? null,
    versionAfter: evidence.versionAfter ?? null,
    outputDigest: evidence.outputDigest,
    seconds: evidence.seconds,
    ...(job === undefined
      ? {}
      : {
          job: {
            ...{ namespace: job.namespace, name: job.name, uid: job.uid },
            ...{ image: job.image, reported: job.reported, pod: job.pod },
            seenAt,
          },
        }),
    ...(orderUnknown === undefined ? {} : { orderUnknown: orderUnknown.slice(0, longestDoubt) }),
  };
}

async function prepared(
  { connections: { settings }, config }                   ,
  { prepare, workspace }                 ,
)                {
  if (!prepare) return;
  const { signal, progress } = settings;
  await (0,src_prepare/* prepareCheckout */.s)({ commands: config.prepare, workspace, signal, progress });
}

/** The application migrates when it starts: now is the moment to see whether it can. */
async function checkStart(
  context                   ,
  request                 ,
  migrations                   ,
)                        {
  if (migrations.version.kind === 'command') {
    await (0,checkout/* requireCheckout */.E)(request.workspace, request.commit, context.connections.settings.signal);
    await prepared(context, request);
  }
  const { checkStartable } = await Promise.all(/* import() */[__webpack_require__.e(8767), __webpack_require__.e(1666)]).then(__webpack_require__.bind(__webpack_require__, 28767));
  const startedAt = performance.now();
  const { versionBefore, migrates, outputDigest } = await checkStartable(
    context,
    migrations,
    request,
  );
  const { environment, commit } = request;
  const seconds = Math.round(performance.now() - startedAt) / 1000;
  return {
    kind: 'migrated',
    outputTail: [],
    evidence: {
      ...{ environment, commit, ran: false, versionBefore, outputDigest, seconds },
      versionAfter: migrates ? null : versionBefore,
    },
  };
}

async function migrateByCommand(
  context                   ,
  request                 ,
  migrations                   ,
  fence                     ,
)                             {
  const { settings } = context.connections;
  const place = await (0,migration_surroundings/* migrationSurroundings */.c)(context, request);
  await prepared(context, request);
  const migration = (0,command_engine/* migrationOf */.IC)(migrations, place);
  const surroundings = { signal: settings.signal, progress: settings.progress, fence };
  const plan = await planMigration(migration, surroundings);
  if (plan.needed) {
    // Recorded before it acts: a run that is killed in the middle leaves a record that says so.
    const evidence = {
      phase: 'migrating',
      engine: migrations.engine,
      command: plan.commandDigest,
      versionBefore: plan.versionBefore ?? null,
    }         ;
    await context.ledger.advance(request.deployment, [{ to: 'migrating', evidence }]);
  }
  return await runMigration(migration, surroundings);
}


/***/ })

};
})
