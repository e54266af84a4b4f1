(function (exports, __distFolder) {'use strict';
exports.ids = [301,1666];
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

/***/ 51666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ compareSchemaVersions)
/* harmony export */ });
/** A version that has an order: groups of digits, and maybe a name behind them (`42`, `v1.3`, `0042_add_index`). */
const ordered = /^v?(\d{1,30}(?:[._-]\d{1,30}){0,9})(?:[_-]{1,2}[A-Za-z].*)?$/;

/**
 * Compares two versions of a schema as people count: by their groups of digits, the first difference decides.
 * @param one a version
 * @param other another one
 * @returns below 0 where `one` is older, above 0 where it is newer, 0 where they are the same; undefined where they
 *   have no order (a hash, a name, the same digits with different names)
 */
function compareSchemaVersions(one        , other        )                     {
  if (one === other) return 0;
  const left = groupsOf(one);
  const right = groupsOf(other);
  if (left === undefined || right === undefined) return undefined;
  for (const [index, group] of left.entries()) {
    const against = right[index];
    if (against === undefined) return 1;
    if (group !== against) return group < against ? -1 : 1;
  }
  return left.length < right.length ? -1 : undefined;
}

function groupsOf(version        )                                {
  const digits = ordered.exec(version)?.[1];
  return digits?.split(/[._-]/).map((group) => BigInt(group));
}


/***/ }),

/***/ 34836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ awaitStarted),
  A: () => (/* binding */ checkBeforeStart)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var src_progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/error-codes.js
var error_codes = __webpack_require__(16807);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/schema-version.js
var schema_version = __webpack_require__(51666);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/startup/window.js
                                                         


                                                     

/** The versions from which a release's application can start, and the one to which its start leads. */
                                                                              

/**
 * Before desired state is written: whether the release's application can start on the database as it is. None of its
 * migrations may have broken off, and its version must lie between `starts-from` and `expects`; what has no order with
 * them is not known to (law 7).
 * @param window what the release declares
 * @param state what the database says
 * @param place how it was read, for the message
 * @returns whether the start has anything to migrate
 * @throws MIGRATION_SCHEMA_DIRTY, MIGRATION_WINDOW_CLOSED
 */
function requireStartable(
  window               ,
  state             ,
  place        ,
)                                 {
  requireClean(state, place, 'before the release is written into desired state');
  const { version } = state;
  if (version === window.expects) return { migrates: false };
  const why = version === null ? undefined : whyOutside(window, version);
  if (why === undefined) return { migrates: true };
  throw (0,error_codes/* migrationError */.h)('MIGRATION_WINDOW_CLOSED', {
    message: `Expected the schema to have a version from which the application can start: ${described(window)}. ${place} says ${JSON.stringify(version)}: ${why}. Nothing was written into desired state.`,
    remedy:
      'Promote a release between, whose window has the version of the database; or correct `migrations.expects` and `migrations.starts-from` of waybill.yaml where they are not those of the commit.',
    facts: { version, expects: window.expects, startsFrom: window.startsFrom ?? null },
  });
}

/**
 * After the rollout: whether the start left the schema that the release brings.
 * @param window what the release declares
 * @param state what the database says
 * @param place how it was read, for the message
 * @returns the version
 * @throws MIGRATION_SCHEMA_DIRTY, MIGRATION_START_INCOMPLETE
 */
function requireReached(window               , state             , place        )         {
  requireClean(state, place, 'once the application has started');
  const { version } = state;
  if (version === window.expects) return version;
  throw (0,error_codes/* migrationError */.h)('MIGRATION_START_INCOMPLETE', {
    message: `Expected the schema to have version ${JSON.stringify(window.expects)} once the application has started; ${place} says ${version === null ? 'that there is none' : JSON.stringify(version)}.`,
    remedy:
      "Look at the application's log of its start: whether it migrates at all, whether it has all of its files, and whether `migrations.expects` is this commit's version.",
    facts: { version, expects: window.expects },
  });
}

function requireClean({ version, dirty }             , place        , when        )       {
  if (!dirty) return;
  throw (0,error_codes/* migrationError */.h)('MIGRATION_SCHEMA_DIRTY', {
    message: `Expected a schema on which no migration broke off, ${when}; ${place} says that version ${JSON.stringify(version)} is dirty.`,
    remedy:
      'Look at the log of the application that migrated last. Bring the database by hand to where that migration begins or ends, tell its tool so (golang-migrate: `force`), and start the promotion again.',
    facts: { version, dirty: true },
  });
}

function described({ expects, startsFrom }               )         {
  const lower = startsFrom === undefined ? 'any older one' : JSON.stringify(startsFrom);
  return `from ${lower} to ${JSON.stringify(expects)}`;
}

function whyOutside({ expects, startsFrom }               , version        )                     {
  if (version === startsFrom) return undefined;
  const upper = (0,schema_version/* compareSchemaVersions */.W)(version, expects);
  if (upper === undefined) return 'nobody can tell whether that is older';
  if (upper > 0) return 'a newer release has migrated it';
  if (startsFrom === undefined) return undefined;
  const lower = (0,schema_version/* compareSchemaVersions */.W)(version, startsFrom);
  if (lower === undefined) return 'nobody can tell whether that is old enough';
  return lower < 0 ? 'the migrations from there are no longer in it' : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/startup/startup-migration.js
                                                         


                                                                


/** Where the version of a schema is read. */
                               
                                                                                                     
                         
                                                                                      
                                                
 

/** What a startup migration needs to know of its surroundings. */
                                 
                                
                               
                               
                         
                                               
                                      
 

/** What was found before desired state is written. */
                                
                                           
                                        
                                                   
                             
                          
                                
 

/** What the start of the application left. */
                               
                                
                                
 

/** A single answer may be lost on the way. */
const readings = 3;
const defaultPause = 1_000;

/**
 * Before desired state is written: reads the version and holds it against the release's window.
 * @param config the release's window
 * @param context where it is read
 * @param isFirst whether nothing was ever seen to run there: then nobody has to answer
 * @returns the version, and whether the start has anything to migrate
 * @throws MIGRATION_WINDOW_CLOSED, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE, the signal's reason
 */
async function checkBeforeStart(
  config                   ,
  context                ,
  isFirst         ,
)                         {
  const { reader, progress = src_progress/* silentProgress */.R } = context;
  const read = await readPatiently(context);
  if (read.kind === 'unreadable') {
    if (!isFirst || config.version.kind === 'command') throw unreadable(reader.place, read.why);
    progress.detail(`Nobody says which schema there is (${read.why}), and nothing ran there yet.`);
    return before({ version: null, dirty: false }, true);
  }
  const { migrates } = requireStartable(config, read.state, reader.place);
  const { version } = read.state;
  progress.detail(
    migrates
      ? `The schema has ${version === null ? 'no version yet' : `version ${version}`}: the application brings ${config.expects} when it starts.`
      : `The schema has version ${config.expects} already.`,
  );
  return before(read.state, migrates);
}

/**
 * After the rollout: reads the version until it is the release's, for as long as the configuration allows. A schema
 * that is dirty or older may be in the middle of its migration, so both end the wait only at the deadline.
 * @param config what the release brings
 * @param context where it is read
 * @returns the version
 * @throws MIGRATION_START_INCOMPLETE, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE, the signal's reason
 */
async function awaitStarted(
  config                   ,
  context                ,
)                        {
  const { reader, signal, clock = time/* systemClock */.ml, progress = src_progress/* silentProgress */.R } = context;
  const until = clock.now() + config.timeoutMilliseconds;
  for (;;) {
    const read = await readOnce(reader, signal);
    try {
      if (read.kind === 'unreadable') throw unreadable(reader.place, read.why);
      const versionAfter = requireReached(config, read.state, reader.place);
      progress.detail(`The schema has version ${versionAfter}.`);
      return { versionAfter, outputDigest: digestOfState(read.state) };
    } catch (error) {
      if (clock.now() >= until) throw error;
      progress.waiting(`the schema to have version ${config.expects}: ${saidOf(read)}`);
    }
    await (0,cancellation/* sleep */.yy)(Math.min(context.pauseMilliseconds ?? defaultPause, until - clock.now()), signal);
  }
}

function before(state             , migrates         )                {
  return { versionBefore: state.version, migrates, outputDigest: digestOfState(state) };
}

function digestOfState({ version, dirty }             )         {
  return (0,vocabulary/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)({ version, dirty }));
}

async function readPatiently(context                )                     {
  for (let reading = 1; ; reading += 1) {
    const read = await readOnce(context.reader, context.signal);
    if (read.kind === 'read' || reading === readings) return read;
    await (0,cancellation/* sleep */.yy)(context.pauseMilliseconds ?? defaultPause, context.signal);
  }
}

/** A command that fails says so by its own error; while the application starts, that may pass. */
async function readOnce(reader              , signal             )                     {
  try {
    return await reader.read(signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(0,src_error/* isWaybillError */.xS)(error, 'MIGRATION_VERSION_UNREADABLE')) throw error;
    return { kind: 'unreadable', why: error.message };
  }
}

function saidOf(read           )         {
  if (read.kind === 'unreadable') return read.why;
  const { version, dirty } = read.state;
  return `${version ?? 'none'}${dirty ? ', dirty' : ''}`;
}

function unreadable(place        , why        )        {
  return (0,error_codes/* migrationError */.h)('MIGRATION_VERSION_UNREADABLE', {
    message: `Expected ${place} to say which version the schema has; ${why}.`,
    remedy:
      'Let the running application answer with it (`migrations.version` of waybill.yaml), or read it by a command. Where what runs cannot say it yet, deploy this commit once with `migrations: none` for the environment.',
    facts: { place },
  });
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

/***/ 27970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);


/**
 * @param record a deployment's record
 * @returns what its request said: every record begins with one
 */
function requestOf(record                  )                                    {
  const request = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'requested');
  if (request === undefined) throw new TypeError(`the deployment ${record.id} has no request`);
  return request;
}


/***/ }),

/***/ 96492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ schemaReader)
});

// UNUSED EXPORTS: answerReader

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/template.js
var template = __webpack_require__(67266);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/command-engine.js + 1 modules
var command_engine = __webpack_require__(54288);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/startup/schema-state.js
                                               

/** What a database says of its schema. */
                              
                                           
                                  
                                                                      
                          
 

/** What was read, or why nothing can be. */
                       
                                                          
                                                          

/** How tools call a database on which no migration ran. */
const noSchema                      = new Set(['none', '0']);

/**
 * Reads the line of a version command: `42`, `42 dirty`, or `42 (dirty)` as golang-migrate writes it; `none` and `0`
 * stand for a database without a schema.
 * @param line what it printed
 * @returns the version, and whether it is dirty
 */
function stateOfLine(line        )            {
  const [, version, dirty] = /^(\S+)( dirty| \(dirty\))?$/.exec(line.trim()) ?? [];
  if (version === undefined)
    return { kind: 'unreadable', why: 'the line is more than a version (`42`, or `42 dirty`)' };
  return stateOf(version, dirty !== undefined);
}

/**
 * Reads what an answer of the application says.
 * @param version the value where the version stands; undefined where there is none
 * @param dirty the value that says whether it is dirty; undefined where there is none, null where nobody is asked
 * @returns the version, and whether it is dirty
 */
function stateOfAnswer(
  version                       ,
  dirty                                                 ,
)            {
  if (dirty !== null && typeof dirty.said !== 'boolean')
    return { kind: 'unreadable', why: 'it does not say with true or false whether it is dirty' };
  const isDirty = dirty?.said === true;
  if (version === null) return stateOf('none', isDirty);
  if (typeof version !== 'string' && typeof version !== 'number')
    return {
      kind: 'unreadable',
      why: 'it has no version, as a text or a number, where one is expected',
    };
  const text = String(version).trim();
  if (text === '' || text.length > 255)
    return { kind: 'unreadable', why: `the version has ${String(text.length)} characters` };
  return stateOf(text, isDirty);
}

function stateOf(version        , dirty         )            {
  return { kind: 'read', state: { version: noSchema.has(version) ? null : version, dirty } };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/startup/command-reader.js
                                                         
                                                


                                                           

/**
 * @param config folder and variables of the command
 * @param command prints the version
 * @param surroundings where and with what it runs
 * @returns what reads the version by it
 * @throws TEMPLATE_INVALID where `env` asks for a value that is not known
 */
function commandReader(
  config                                           ,
  command         ,
  surroundings                     ,
)               {
  const run = (0,command_engine/* commandRunner */.cd)(config, surroundings);
  return {
    place: `the command ${command.join(' ')}`,
    read: async (signal) => stateOfLine(await (0,command_engine/* readVersion */.$4)(command, run, signal)),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/identity.js
var identity = __webpack_require__(65465);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/http-exchange.js
var http_exchange = __webpack_require__(40893);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/json-pointer.js
var json_pointer = __webpack_require__(22393);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/migration-surroundings.js
var migration_surroundings = __webpack_require__(60230);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/startup-migration/schema-reader.js

                                                    




/** What of a deployment says which schema its application starts on. */
                                                      
                                                          
                                                         
                                                  
                                                                  
 

/** How long one answer may take. */
const answerTimeout = 10_000;

/**
 * @param context environment and release
 * @param config how the version is read
 * @param place where a command runs that reads it
 * @returns what reads it
 * @throws CHECKOUT_MISMATCH, MIGRATION_ENV_INVALID, TEMPLATE_INVALID
 */
async function schemaReader(
  context              ,
  config                   ,
  place              ,
)                        {
  const { version } = config;
  return version.kind === 'command'
    ? commandReader(config, version.command, await (0,migration_surroundings/* migrationSurroundings */.c)(context, place))
    : answerReader(context, version);
}

/** What of a deployment says where it answers. */
                                                                       
                                                 
 

/**
 * A status is not looked at: an application whose schema is dirty may well say so with 503.
 * @param context environment and release
 * @param source path, and where in the answer the version stands
 * @returns what asks the application
 * @throws TEMPLATE_INVALID where the path asks for a value that is not known
 */
function answerReader(
  { environment, values }               ,
  source                                                           ,
)               {
  const url = (0,identity/* urlBehind */.cE)(environment.url, (0,template/* expandTemplate */.Ly)(source.path, values));
  return {
    place: `GET ${url.href}`,
    read: async (signal) => {
      const answer = await (0,http_exchange/* exchange */.c)({ url, timeoutMilliseconds: answerTimeout }, signal);
      if (answer.kind === 'silence') return { kind: 'unreadable', why: answer.detail };
      const body = answer.truncated ? undefined : (0,json_pointer/* parseJson */.q)(answer.body);
      if (body === undefined)
        return { kind: 'unreadable', why: `it answers ${String(answer.status)} without JSON` };
      const read = stateOfAnswer(
        (0,json_pointer/* valueAt */.f)(body, source.pointer),
        source.dirty === undefined ? null : { said: (0,json_pointer/* valueAt */.f)(body, source.dirty) },
      );
      return read.kind === 'read'
        ? read
        : { ...read, why: `it answers ${String(answer.status)}, and ${read.why}` };
    },
  };
}


/***/ }),

/***/ 301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyStarted: () => (/* binding */ verifyStarted)
/* harmony export */ });
/* harmony import */ var _waybill_migration_startup__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34836);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27970);
/* harmony import */ var _schema_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96492);
                                            

                                                                 



/** What the start of the application left of its schema. */
                                
                           
                                
 

/**
 * After the rollout: proves that the application that migrates when it starts brought the schema of its release. A
 * rollback brings back an image and never a schema: the gate held its application against the schema that is there.
 * @param context environment and release
 * @param deployment the deployment; undefined where it is only looked
 * @param place where a command runs that reads the version
 * @returns the version; undefined where the application does not migrate when it starts
 * @throws MIGRATION_START_INCOMPLETE, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE, CHECKOUT_MISMATCH
 */
async function verifyStarted(
  context              ,
  deployment                    ,
  place              ,
)                                     {
  const { migrations } = context.config;
  if (migrations?.engine !== 'startup') return undefined;
  const record = deployment === undefined ? undefined : await context.seen.deployment(deployment);
  if (record !== undefined && (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .requestOf */ .f)(record).kind !== 'promote') return undefined;
  const { signal, progress } = context.connections.settings;
  progress.phase(`Waiting for the schema to have version ${migrations.expects}`);
  const reader = await (0,_schema_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaReader */ .J)(context, migrations, place);
  const { versionAfter, outputDigest } = await (0,_waybill_migration_startup__WEBPACK_IMPORTED_MODULE_2__/* .awaitStarted */ .K)(migrations, {
    reader,
    signal,
    progress,
  });
  return { version: versionAfter, outputDigest };
}


/***/ })

};
})
