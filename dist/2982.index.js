(function (exports, __distFolder) {'use strict';
exports.ids = [2982];
exports.modules = {

/***/ 39294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resultOfError),
/* harmony export */   a: () => (/* binding */ decisions)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** How an action can end. */
const decisions = ['done', 'unchanged', 'refused', 'failed', 'cancelled']         ;
                                                  

/** The one result of an action; annotation, summary, outputs and ledger entry are views of it. */
                         
                              
                        
                           
                          
                        
                                     
                           
 

/** Codes that say "a rule said no", not "something broke": no retry changes them. */
const refusalCodes = new Set([
  'GATE_REFUSED',
  'LEDGER_LOCKED',
  'LEDGER_SUPERSEDED',
  'DESIRED_STATE_SUPERSEDED',
  'FENCED_OFF',
]);

/**
 * Turns what was thrown into a result.
 * @param error what was thrown
 * @param seconds how long the action ran
 * @returns `cancelled` for a cancellation, `refused` for a rule's no, `failed` for everything else
 */
function resultOfError(error         , seconds        )         {
  if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error)) {
    return {
      decision: 'failed',
      code: 'INTERNAL',
      message: `A fault of Waybill itself: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`,
      remedy:
        'Run the step again with debug logging, and report it with the stack that the log shows.',
      facts: {},
      seconds,
    };
  }
  const decision =
    error.code === 'CANCELLED' ? 'cancelled' : refusalCodes.has(error.code) ? 'refused' : 'failed';
  return {
    decision,
    code: error.code,
    message: error.message,
    remedy: error.remedy,
    facts: error.facts,
    ...(error.location === undefined ? {} : { location: error.location }),
    seconds,
  };
}


/***/ }),

/***/ 11291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ ledgerKeyOption),
/* harmony export */   G4: () => (/* binding */ keptRehearsal),
/* harmony export */   HZ: () => (/* binding */ connectionOptions),
/* harmony export */   XR: () => (/* binding */ connectionDetails),
/* harmony export */   q5: () => (/* binding */ withConnections),
/* harmony export */   up: () => (/* binding */ rehearsalFile)
/* harmony export */ });
/* unused harmony export rehearsalSchema */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99348);
/* harmony import */ var _waybill_stage__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8069);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5817);






                                                 


/** The file of a kept rehearsal that says where everything is. */
const rehearsalFile = 'rehearsal.json';

/** What a kept rehearsal says of itself. */
const rehearsalSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
  applicationRepository: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  opsRepository: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  registry: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  environments: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
  /** Each approver's name and the file of their key. */
  approverKeys: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
  /** The file of the key that signs the ledger's records. */
  ledgerKey: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  board: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  pid: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
});
                                                            

/** How the systems are reached from a terminal: options of every command that reads the ledger. */
const connectionOptions                                   = {
  rehearsal: {
    about: 'The folder of a kept rehearsal; nothing else is needed then.',
    value: 'FOLDER',
  },
  config: { about: 'Path of waybill.yaml in the repository.', value: 'PATH' },
  'application-repository': { about: "URL or path of the application's repository.", value: 'URL' },
  'ops-repository': { about: 'URL or path of the ops repository.', value: 'URL' },
  registry: { about: 'Registry host that replaces the host of every image.', value: 'HOST' },
  application: {
    about:
      "The application's name, where its repository cannot be reached and the ledger has several.",
    value: 'NAME',
  },
  'ops-branch': {
    about:
      "Branch of desired state, where the application's repository cannot be reached; else main.",
    value: 'NAME',
  },
  'ledger-branch': {
    about: "Branch of the ledger, where the application's repository cannot be reached.",
    value: 'NAME',
  },
  open: {
    about: 'The ledger of environments with `from: any`: a branch of the application.',
  },
};

/** Who signs what a command writes into the ledger. */
const ledgerKeyOption                                   = {
  'ledger-key': {
    about:
      'File with the private key (PEM) that signs records; its password is in WAYBILL_LEDGER_KEY_PASSWORD.',
    value: 'FILE',
  },
};

/** What the help of such a command says about credentials. */
const connectionDetails =
  'Tokens come from the environment, never from the command line: WAYBILL_APPLICATION_TOKEN, WAYBILL_OPS_TOKEN, WAYBILL_REGISTRY_USERNAME and WAYBILL_REGISTRY_PASSWORD. Where no repository is named, the one of the current folder is meant.';

/**
 * Opens the systems for one command, and removes their caches afterwards.
 * @param call the command's call, with `connectionOptions`
 * @param progress where waiting shows itself
 * @param use what to do with them
 * @throws REHEARSAL_NOT_FOUND, CLI_USAGE, and what `use` throws
 */
async function withConnections   (
  call      ,
  progress          ,
  use                                          ,
)             {
  const temporaryFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'waybill-'));
  try {
    const settings = await settingsOf(call, progress, temporaryFolder);
    return await use((0,_waybill_stage__WEBPACK_IMPORTED_MODULE_4__.connect)(settings));
  } finally {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporaryFolder, { recursive: true, force: true });
  }
}

async function settingsOf(
  call      ,
  progress          ,
  temporaryFolder        ,
)                              {
  const kept = await keptRehearsal(call);
  const applicationRepository =
    kept?.applicationRepository ??
    call.text('application-repository') ??
    (await originOf(call.signal));
  const opsRepository = kept?.opsRepository ?? call.text('ops-repository');
  const registry = kept?.registry ?? call.text('registry');
  const applicationToken = secretFrom('WAYBILL_APPLICATION_TOKEN');
  const opsToken = secretFrom('WAYBILL_OPS_TOKEN');
  const registryUsername = process.env['WAYBILL_REGISTRY_USERNAME'];
  const registryPassword = secretFrom('WAYBILL_REGISTRY_PASSWORD');
  const actor = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username;
  const names = {
    application: call.text('application'),
    opsBranch: call.text('ops-branch'),
    ledgerBranch: call.text('ledger-branch'),
    ledgerSigner: await ledgerSignerOf(call.text('ledger-key') ?? kept?.ledgerKey),
  };
  return {
    config: call.text('config') ?? 'waybill.yaml',
    forge: 'auto',
    applicationRepository,
    ...(opsRepository === undefined ? {} : { opsRepository }),
    ...(registry === undefined ? {} : { registry }),
    ...(applicationToken === undefined ? {} : { applicationToken }),
    ...(opsToken === undefined ? {} : { opsToken }),
    ...(registryUsername === undefined ? {} : { registryUsername }),
    ...(registryPassword === undefined ? {} : { registryPassword }),
    temporaryFolder,
    owner: {
      repository: 'terminal',
      run: String(process.pid),
      attempt: 1,
      job: 'terminal',
      actor,
      pid: process.pid,
    },
    signal: call.signal,
    progress,
    ...(call.given('open') ? { place: 'open'          } : {}),
    ...(names.application === undefined ? {} : { application: names.application }),
    ...(names.opsBranch === undefined ? {} : { opsBranch: names.opsBranch }),
    ...(names.ledgerBranch === undefined ? {} : { ledgerBranch: names.ledgerBranch }),
    ...(names.ledgerSigner === undefined ? {} : { ledgerSigner: names.ledgerSigner }),
  };
}

/** A key is read from a file, and never stands among the words that every process of the machine can see. */
async function ledgerSignerOf(
  file                    ,
)                                              {
  if (file === undefined) return undefined;
  const { keySigner } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(5877)]).then(__webpack_require__.bind(__webpack_require__, 34650));
  const passphrase = secretFrom('WAYBILL_LEDGER_KEY_PASSWORD');
  let pem        ;
  try {
    pem = new _waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .cliError */ .h)('CLI_USAGE', {
      message: `Expected the key of the ledger in a readable file: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}.`,
      remedy:
        'Name with --ledger-key the file of the private key whose public half the policy lists.',
    });
  }
  return keySigner(pem, passphrase === undefined ? {} : { passphrase });
}

/**
 * @param call a command's call
 * @returns the kept rehearsal that `--rehearsal` names, if it does
 * @throws REHEARSAL_NOT_FOUND
 */
async function keptRehearsal(call      )                                     {
  const folder = call.text('rehearsal');
  if (folder === undefined) return undefined;
  let text        ;
  try {
    text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder), rehearsalFile), 'utf8');
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .cliError */ .h)('REHEARSAL_NOT_FOUND', {
      message: `Expected a kept rehearsal in ${folder}, found no readable ${rehearsalFile}: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}.`,
      remedy: 'Start one with `waybill rehearse --keep FOLDER`; it prints the folder to name here.',
      facts: { folder },
    });
  }
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_8__/* .parseWith */ .K)(
    rehearsalSchema,
    JSON.parse(text),
    `${rehearsalFile} of ${folder}`,
    'Start the rehearsal again.',
  );
}

async function originOf(signal             )                  {
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 78367));
  const result = await runProcess(['git', 'remote', 'get-url', 'origin'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: 10_000,
    env: toolEnvironment(),
  });
  const url = result.stdout.toString('utf8').trim();
  if (result.exitCode === 0 && url !== '') return url;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .cliError */ .h)('CLI_USAGE', {
    message:
      "Expected to know the application's repository: no `--application-repository` was given, and the current folder has no git remote `origin`.",
    remedy: 'Name it with `--application-repository`, or a kept rehearsal with `--rehearsal`.',
  });
}

function secretFrom(variable        )                     {
  const value = process.env[variable];
  return value === undefined || value === '' ? undefined : new _waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(value);
}


/***/ }),

/***/ 26631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/error-codes.js
var error_codes = __webpack_require__(5817);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/template.js
var template = __webpack_require__(67266);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/environment.js
var src_environment = __webpack_require__(90758);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/desired-state.js + 7 modules
var desired_state = __webpack_require__(3355);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/repositories.js





const author = [
  '-c',
  'user.name=dev',
  '-c',
  'user.email=dev@example.invalid',
  '-c',
  'commit.gpgsign=false',
]         ;

/** Runs git in a folder. The rehearsal's own repositories only: packages go through `@waybill/git`. */
async function git(
  folder        ,
  signal             ,
  ...args                   
)                  {
  const result = await (0,run_process/* runToSuccess */.IM)(['git', ...author, ...args], {
    cwd: folder,
    signal,
    timeoutMilliseconds: 60_000,
    env: {
      ...(0,src_environment/* toolEnvironment */.u)(),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
    },
  });
  return result.stdout.toString('utf8').trim();
}

/** Makes an empty bare repository whose default branch is `branch`. */
async function createBareRepository(
  folder        ,
  branch        ,
  signal             ,
)                {
  await (0,promises_.mkdir)(folder, { recursive: true });
  await git(folder, signal, 'init', '--quiet', '--bare', `--initial-branch=${branch}`, '.');
  // A shallow or filtered fetch by commit id is what every forge allows.
  await git(folder, signal, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  await git(folder, signal, 'config', 'uploadpack.allowFilter', 'true');
}

/**
 * Writes a commit on a branch of a bare repository, through a work tree that is thrown away.
 * @param repository the bare repository
 * @param branch where to push
 * @param base what it stands on; undefined for a first commit
 * @param message the commit's message
 * @param change writes files into the work tree; where it changes nothing, the commit is an empty one
 * @returns the new commit
 */
async function writeCommit(
  repository        ,
  branch        ,
  base                       ,
  message        ,
  change                                     ,
  signal             ,
)                     {
  const workTree = await (0,promises_.mkdtemp)((0,external_node_path_.join)(repository, '..', 'change-'));
  try {
    await git(workTree, signal, 'init', '--quiet', `--initial-branch=${branch}`);
    await git(workTree, signal, 'remote', 'add', 'origin', repository);
    if (base !== undefined) {
      await git(workTree, signal, 'fetch', '--quiet', 'origin', base);
      await git(workTree, signal, 'checkout', '--quiet', '-B', branch, base);
    }
    await change(workTree);
    await git(workTree, signal, 'add', '--all', '--force');
    await git(workTree, signal, 'commit', '--quiet', '--allow-empty', '--message', message);
    await git(workTree, signal, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
    return vocabulary/* commitShaSchema */.jr.parse(await git(workTree, signal, 'rev-parse', 'HEAD'));
  } finally {
    await (0,promises_.rm)(workTree, { recursive: true, force: true });
  }
}

/** Checks a commit out, as the checkout step of a job does. */
async function checkOut(
  repository        ,
  commit           ,
  folder        ,
  signal             ,
)                {
  await (0,promises_.mkdir)(folder, { recursive: true });
  await git(folder, signal, 'init', '--quiet');
  await git(folder, signal, 'fetch', '--quiet', '--depth=1', repository, commit);
  await git(folder, signal, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
}

/** Lays the files of a folder over another one. */
async function overlay(from        , to        )                {
  await (0,promises_.cp)(from, to, { recursive: true, force: true });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/reference.js
var src_reference = __webpack_require__(52546);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/registry-client.js + 13 modules
var registry_client = __webpack_require__(23382);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/image-filesystem.js










const limits = { configBytes: 1024 * 1024, layerBytes: 4 * 1024 ** 3, layers: 128 }         ;

const descriptorSchema = schemas/* object */.Ikc({
  mediaType: schemas/* string */.YjP(),
  digest: vocabulary/* digestSchema */.er,
  size: schemas/* int */.Whr().nonnegative(),
});

const manifestSchema = schemas/* object */.Ikc({
  config: descriptorSchema,
  layers: schemas/* array */.YOg(descriptorSchema).max(limits.layers),
});

/** What an image says about the process that it starts (OCI image specification, config). */
const imageConfigSchema = schemas/* object */.Ikc({
  config: schemas/* object */.Ikc({
    Entrypoint: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    Cmd: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    WorkingDir: schemas/* string */.YjP().nullish(),
    Env: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
  }),
});

/** An image on this machine's disk, and what it starts. */
                                
                          
                        
                                                   
                                 
                                                         
 

/**
 * Pulls an image by digest, checks every blob against its digest, and unpacks its layers.
 * @param repository `host/path`
 * @param digest which image; a tag is never asked
 * @param folder where images lie, one folder a digest; one that is there already is used again
 * @throws OCI_* where a blob is missing or differs, REHEARSAL_IMAGE_INVALID
 */
async function pullImage(
  repository        ,
  digest        ,
  folder        ,
  signal             ,
)                         {
  const reference = (0,src_reference/* parseReference */.F2)(repository);
  const client = (0,registry_client/* createRegistryClient */.H)({ registry: reference.registry, signal });
  const remedy =
    'Publish the image with build-publish-image; the reconciler runs single-platform images.';
  const read = await client.readManifest(reference.repository, digest);
  const manifest = (0,parse/* parseWith */.K)(manifestSchema, read.manifest, `the manifest ${digest}`, remedy);
  const configBytes = await client.readBlob(reference.repository, manifest.config, {
    maximumBytes: limits.configBytes,
  });
  const { config } = (0,parse/* parseWith */.K)(
    imageConfigSchema,
    JSON.parse(configBytes.toString('utf8')),
    `the configuration of ${digest}`,
    remedy,
  );
  const root = (0,external_node_path_.join)(folder, digest.replace(':', '-'));
  if (!(await exists(root))) {
    const partial = `${root}.partial`;
    await (0,promises_.rm)(partial, { recursive: true, force: true });
    await (0,promises_.mkdir)(partial, { recursive: true });
    for (const layer of manifest.layers)
      await unpackLayer(client.streamBlob(reference.repository, layer), layer, partial, signal);
    await (0,promises_.rename)(partial, root);
  }
  const [tool, ...args] = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])];
  if (tool === undefined) {
    throw (0,error_codes/* cliError */.h)('REHEARSAL_IMAGE_INVALID', {
      message: `Expected the image ${digest} to say what it starts, found neither entrypoint nor command.`,
      remedy: 'Set `entrypoint` of the image in waybill.yaml.',
      facts: { repository, digest },
    });
  }
  return {
    digest,
    root,
    command: [tool, ...args],
    workingFolder: (0,external_node_path_.join)(root, config.WorkingDir ?? '/'),
    environment: Object.fromEntries((config.Env ?? []).map((entry) => splitOnce(entry))),
  };
}

async function unpackLayer(
  bytes                                             ,
  layer                                                    ,
  root        ,
  signal             ,
)                {
  if (layer.size > limits.layerBytes) {
    throw (0,error_codes/* cliError */.h)('REHEARSAL_IMAGE_INVALID', {
      message: `Expected a layer of at most ${String(limits.layerBytes)} bytes, found one of ${String(layer.size)} (${layer.digest}).`,
      remedy: 'Leave out of the image what the application does not need.',
      facts: { digest: layer.digest, size: layer.size },
    });
  }
  const file = `${root}.layer`;
  await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
  // Written whole before it is unpacked: the digest is known to be right only after the last byte.
  await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(bytes), (0,external_node_fs_.createWriteStream)(file), { signal });
  const { extract } = await __webpack_require__.e(/* import() */ 3773).then(__webpack_require__.bind(__webpack_require__, 83773));
  await extract({ file, cwd: root, strict: true, preservePaths: false });
  await (0,promises_.rm)(file);
}

function splitOnce(entry        )                   {
  const at = entry.indexOf('=');
  return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

async function exists(path        )                   {
  try {
    await (0,promises_.stat)(path);
    return true;
  } catch {
    return false;
  }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/service.js





/** A process that the rehearsal started: a service of the application, or the application itself. */
                                 
                       
                                                    
                                    
                                               
                       
                                                                                             
                                                                                                       
                                     
 

const keptLines = 200;

/**
 * Starts a process in a group of its own, so that it can be ended with all its children.
 * @param command the argument array
 * @param cwd its working folder
 * @param environment its complete environment
 * @param onLine gets each line of its output
 */
function startProcess(
  command                                ,
  cwd        ,
  environment                                  ,
  onLine                         = () => undefined,
)                 {
  const [tool, ...args] = command;
  const child = (0,external_node_child_process_.spawn)(tool, args, {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const lines           = [];
  let end                                                                        ;
  const keep = (line        )       => {
    lines.push(line.slice(0, 2000));
    if (lines.length > keptLines) lines.shift();
    onLine(line);
  };
  readLines(child, keep);
  const ended = new Promise      ((resolve) => {
    child.on('error', (error) => {
      keep(`${tool} could not be started: ${(0,src_error/* messageOf */.bD)(error)}`);
      end ??= { exitCode: 127, signal: null };
      resolve();
    });
    child.on('close', (exitCode, signal) => {
      end ??= { exitCode, signal };
      resolve();
    });
  });
  return {
    pid: child.pid ?? 0,
    lines,
    ended: () => end,
    stop: async () => {
      if (end !== undefined || child.pid === undefined) return;
      signalGroup(child.pid, 'SIGTERM');
      const timer = setTimeout(() => {
        if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
      }, 4000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function readLines(child              , keep                        )       {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.on('data', (chunk        ) => {
      const parts = (rest + chunk.toString('utf8')).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) keep(part);
    });
    stream?.on('end', () => {
      if (rest !== '') keep(rest);
    });
  }
}

function signalGroup(pid        , signal                )       {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}

/** @returns the last lines that say something: an error stands above its stack, which says little to a user */
function lastWords(process                               )         {
  const telling = process.lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return telling.slice(-12).join(' | ');
}

/** @returns a port of 127.0.0.1 that was free a moment ago */
async function freePort()                  {
  return await new Promise((resolve, reject) => {
    const server = (0,external_node_net_.createServer)();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string')
          reject(new Error('the port of a new server is not known'));
        else resolve(address.port);
      });
    });
  });
}

/**
 * Waits until something listens on a port of 127.0.0.1.
 * @throws REHEARSAL_SERVICE_FAILED when the process ends before, DEADLINE_EXCEEDED when nothing listens in time
 */
async function awaitListening(
  name        ,
  process                ,
  port        ,
  signal             ,
)                {
  await (0,cancellation/* withDeadline */.NE)(
    `the service ${name} to listen on 127.0.0.1:${String(port)}`,
    60_000,
    signal,
    async (inner) => {
      for (;;) {
        const end = process.ended();
        if (end !== undefined) {
          throw (0,error_codes/* cliError */.h)('REHEARSAL_SERVICE_FAILED', {
            message: `The service ${name} was expected to listen on 127.0.0.1:${String(port)}; it ended with exit code ${String(end.exitCode)}: ${lastWords(process)}`,
            remedy: 'Run its command of `rehearsal.services` by hand and mend it.',
            facts: { service: name, port, log: process.lines.slice(-20) },
          });
        }
        if (await listens(port)) return;
        await (0,cancellation/* sleep */.yy)(50, inner);
      }
    },
  );
}

async function listens(port        )                   {
  return await new Promise((resolve) => {
    const socket = (0,external_node_net_.connect)(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/reconciler.js



                                                                      

                                                     
                                        




/** What the reconciler of one environment works with. */
                                    
                                 
                                 
                          
                                    
                                     
                        
                                   
                          
                                                                                           
                                                                                  
                               
 

/** A small stand-in for Flux, Argo CD or a host's agent; for rehearsals only. */
                             
                                                                                       
                                                  
                                                 
                                     
 

/** An image as desired state names it. */
                        
                              
                          
 

/** What runs behind the front. */
                   
                          
                                   
 

/**
 * Watches the ops repository and makes this machine run what it says: pulls by digest, checks every blob,
 * starts the new process beside the old one, and hands over when the new one is ready. A release that fails
 * never takes the old one down.
 */
function startReconciler(options                   )             {
  const controller = new AbortController();
  const signal = AbortSignal.any([options.signal, controller.signal]);
  const state                                                                     = {
    status: undefined,
    current: undefined,
  };
  const loop = reconcile(options, state, signal).catch((error         ) => {
    if (!signal.aborted) throw error;
  });
  return {
    status: () => state.status,
    stop: async () => {
      controller.abort(new Error('the reconciler stops'));
      await loop;
      options.front.route(undefined);
      await state.current?.process.stop();
    },
  };
}

async function reconcile(
  options                   ,
  state                                                                    ,
  signal             ,
)                {
  let seen = '';
  for (;;) {
    const revision = await headOf(options, signal);
    if (revision !== seen) {
      await apply(options, revision, state, signal);
      seen = revision;
    }
    await (0,cancellation/* sleep */.yy)(150, signal);
  }
}

/** Asked several times a second all along: git is started only where it keeps the ref elsewhere than in its file. */
async function headOf(options                   , signal             )                  {
  const ref = `refs/heads/${options.branch}`;
  const file = await (0,promises_.readFile)((0,external_node_path_.join)(options.opsRepository, ref), 'utf8').catch(() => '');
  const head = file.trimEnd();
  return /^[0-9a-f]{40}$/.test(head)
    ? head
    : await git(options.opsRepository, signal, 'rev-parse', ref);
}

async function apply(
  options                   ,
  revision        ,
  state                                                                    ,
  signal             ,
)                {
  const desired = await readDesiredImages(options, revision, signal);
  const images = Object.fromEntries([...desired].map(([name, image]) => [name, image.digest]));
  const wanted = desired.get(options.config.rehearsal.image);
  const report = (status                                                             )       => {
    state.status = { revision, images, ...status };
  };
  if (wanted === undefined) return;
  if (wanted.digest === state.current?.digest) {
    report({ state: 'running' });
    return;
  }
  report({ state: 'starting' });
  try {
    const next = await start(options, wanted, revision, report, signal);
    if (next === undefined) return;
    options.front.route(next.port);
    const old = state.current;
    state.current = { digest: wanted.digest, process: next.process };
    report({ state: 'running' });
    await old?.process.stop();
  } catch (error) {
    if (signal.aborted) throw error;
    report({ state: 'failed', reason: (0,src_error/* messageOf */.bD)(error).slice(0, 4000) });
  }
}

async function readDesiredImages(
  options                   ,
  revision        ,
  signal             ,
)                                     {
  const found = new Map                      ();
  for (const file of options.environment.desiredState) {
    const text = await git(options.opsRepository, signal, 'show', `${revision}:${file.file}`);
    const selectors = Object.values(file.images);
    const stated = (0,desired_state/* readDesiredState */.gQ)(file.format, Buffer.from(`${text}\n`), selectors, file.file);
    for (const [name, selector] of Object.entries(file.images)) {
      const image = stated.get(selector);
      if (image?.repository !== undefined && image.digest !== undefined) {
        found.set(name, { repository: image.repository, digest: vocabulary/* digestSchema */.er.parse(image.digest) });
      }
    }
  }
  return found;
}

/** @returns the new process once it is ready; undefined where it failed, which is reported */
async function start(
  options                   ,
  image              ,
  revision        ,
  report                                                                               ,
  signal             ,
)                                                                 {
  const unpacked = await pullImage(image.repository, image.digest, options.folder, signal);
  const port = await freePort();
  const environment = { ...unpacked.environment, ...options.processEnvironment(port) };
  const process = startProcess(unpacked.command, unpacked.workingFolder, environment);
  const log = ()           => process.lines.slice(-30).map((line) => line.slice(0, 4000));
  try {
    for (let round = 1; ; round += 1) {
      const end = process.ended();
      if (end !== undefined) {
        const how =
          end.exitCode === null
            ? `was ended by ${String(end.signal)}`
            : `exited with code ${String(end.exitCode)}`;
        report({
          state: 'failed',
          reason: `the process ${how} before it was ready`,
          ...(end.exitCode === null ? {} : { exitCode: end.exitCode }),
          log: log(),
        });
        return undefined;
      }
      if (await answersReady(port, options.config.ready, signal)) return { port, process };
      report({ state: 'starting', log: log() });
      // A newer desired state does not wait for one that never gets ready.
      if (round % 5 === 0 && (await headOf(options, signal)) !== revision) {
        await process.stop();
        return undefined;
      }
      await (0,cancellation/* sleep */.yy)(100, signal);
    }
  } catch (error) {
    await process.stop();
    throw error;
  }
}

async function answersReady(
  port        ,
  ready                            ,
  signal             ,
)                   {
  try {
    const response = await fetch(`http://127.0.0.1:${String(port)}${ready?.path ?? '/'}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(2000)]),
      headers: { connection: 'close' },
      redirect: 'manual',
    });
    await response.body?.cancel();
    return response.status === (ready?.status ?? 200);
  } catch {
    return false;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/environment.js



                                                     



                                        



/** One environment on this machine: its services, and the reconciler that runs the application. */
                                     
                        
                       
                                                  
                                                                                                  
                                                                
                        
 

/** What an environment is started with. */
                                     
                                    
                                     
                        
                                                                                  
                          
                          
                                 
                               
 

/**
 * Starts an environment: services first, then the reconciler.
 * @throws REHEARSAL_SERVICE_FAILED; what was started is ended before
 */
async function startEnvironment(options                    )                              {
  const { environment, config, front } = options;
  const own = (0,external_node_path_.join)(options.folder, 'environments', environment.name);
  await (0,promises_.mkdir)((0,external_node_path_.join)(own, 'images'), { recursive: true });
  const services                   = [];
  const stopServices = async ()                => {
    for (const service of [...services].reverse()) await service.stop();
  };
  try {
    const values = await startServices(options, own, services);
    const applicationEnvironment = (port        )                         =>
      expandAll(config.rehearsal.env, { ...values, port: String(port) });
    const reconciler = startReconciler({
      opsRepository: options.opsRepository,
      branch: config.ops.branch,
      environment,
      config,
      front,
      folder: (0,external_node_path_.join)(own, 'images'),
      processEnvironment: (port) => ({ ...nodeEnvironment(), ...applicationEnvironment(port) }),
      signal: options.signal,
    });
    return {
      name: environment.name,
      url: environment.url,
      status: reconciler.status,
      commandEnvironment: { ...nodeEnvironment(), ...applicationEnvironment(front.port) },
      stop: async () => {
        await reconciler.stop();
        await stopServices();
      },
    };
  } catch (error) {
    await stopServices();
    throw error;
  }
}

async function startServices(
  options                    ,
  own        ,
  services                  ,
)                          {
  const { config, environment } = options;
  const ports                         = {};
  for (const service of config.rehearsal.services)
    ports[`port:${service.name}`] = String(await freePort());
  const values = {
    ...ports,
    application: config.application,
    environment: environment.name,
    source: options.source,
    folder: own,
  };
  for (const service of config.rehearsal.services) {
    const port = ports[`port:${service.name}`] ?? '';
    const ownFolder = (0,external_node_path_.join)(own, service.name);
    await (0,promises_.mkdir)(ownFolder, { recursive: true });
    const serviceValues = { ...values, port, folder: ownFolder };
    const [tool, ...args] = service.command.map((word) => (0,template/* expandTemplate */.Ly)(word, serviceValues));
    if (tool === undefined) throw new TypeError('a command without a program was parsed');
    const process = startProcess([tool, ...args], options.source, {
      ...nodeEnvironment(),
      ...expandAll(service.env, serviceValues),
    });
    services.push(process);
    await awaitService(service, process, serviceValues, options.signal);
  }
  return values;
}

async function awaitService(
  service                  ,
  process                ,
  values                ,
  signal             ,
)                {
  const { ready } = service;
  if (ready?.kind === 'tcp') {
    await awaitListening(service.name, process, Number((0,template/* expandTemplate */.Ly)(ready.port, values)), signal);
    return;
  }
  if (ready === undefined) return;
  const what = `the service ${service.name} to become ready`;
  await (0,cancellation/* withDeadline */.NE)(what, service.timeoutMilliseconds, signal, async (inner) => {
    while (!(await isReady(ready, process, values))) {
      const end = process.ended();
      if (end !== undefined) {
        throw (0,error_codes/* cliError */.h)('REHEARSAL_SERVICE_FAILED', {
          message: `Expected ${what}; it ended with exit code ${String(end.exitCode)}: ${lastWords(process)}`,
          remedy: 'Run its command of `rehearsal.services` by hand and mend it.',
          facts: { service: service.name, log: process.lines.slice(-20) },
        });
      }
      await (0,cancellation/* sleep */.yy)(50, inner);
    }
  });
}

async function isReady(
  ready                                                                          ,
  process                ,
  values                ,
)                   {
  if (ready.kind === 'output') return process.lines.some((line) => line.includes(ready.text));
  try {
    const response = await fetch((0,template/* expandTemplate */.Ly)(ready.url, values), {
      signal: AbortSignal.timeout(2000),
    });
    await response.body?.cancel();
    return response.status < 400;
  } catch {
    return false;
  }
}

function expandAll(
  templates                                  ,
  values                ,
)                         {
  return Object.fromEntries(
    Object.entries(templates).map(([name, text]) => [name, (0,template/* expandTemplate */.Ly)(text, values)]),
  );
}

/** The tools' environment, with this very Node first on the path: `node` in an image or a command is this one. */
function nodeEnvironment()                         {
  const environment = (0,src_environment/* toolEnvironment */.u)();
  return {
    ...environment,
    PATH: [(0,external_node_path_.dirname)(process.execPath), environment['PATH'] ?? ''].join(external_node_path_.delimiter),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/command-process.js




                                                  

/** What a command of ours printed. */
                                
                            
                          
 

/**
 * Runs a command of `waybill` as a person would, in a process of its own, against this rehearsal.
 * @param runner the rehearsal
 * @param words the command and its words
 * @param accepted the exit codes that are fine
 * @throws REHEARSAL_STEP_UNEXPECTED
 */
async function runCommand(
  runner                                             ,
  words                   ,
  accepted                    = [0],
)                         {
  const result                = await (0,run_process/* runProcess */.R3)(
    [
      process.execPath,
      (0,external_node_path_.join)(runner.distribution, 'cli', 'index.js'),
      ...words,
      '--rehearsal',
      runner.world.folder,
    ],
    {
      cwd: runner.world.folder,
      signal: runner.world.signal,
      timeoutMilliseconds: 60_000,
      env: nodeEnvironment(),
    },
  );
  const exitCode = result.exitCode ?? -1;
  if (accepted.includes(exitCode)) return { exitCode, stdout: result.stdout.toString('utf8') };
  throw (0,error_codes/* cliError */.h)('REHEARSAL_STEP_UNEXPECTED', {
    message: `\`waybill ${words.join(' ')}\` ended with exit code ${String(exitCode)}: ${result.stderr.toString('utf8').trim()}`,
    remedy: 'This is a fault of Waybill: report it with the lines above.',
  });
}

// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(79171);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/policy-change.js





                                                  

/**
 * Changes what the policy says of one environment, as a team does: by a commit in the ops repository. It counts from
 * then on, whatever the commit is that is deployed.
 * @param runner the rehearsal
 * @param environment which environment
 * @param fields what it says from now on, as the policy writes it; undefined takes a field away
 * @param message the commit's message
 */
async function changePolicy(
  { world }             ,
  environment        ,
  fields                                   ,
  message        ,
)                {
  const { opsRepository, signal, config, policy } = world;
  const head = await git(opsRepository, signal, 'rev-parse', `refs/heads/${config.ops.branch}`);
  const index = policy.environments.findIndex(({ name }) => name === environment);
  await writeCommit(
    opsRepository,
    config.ops.branch,
    vocabulary/* commitShaSchema */.jr.parse(head),
    message,
    async (workTree) => {
      const file = (0,external_node_path_.join)(workTree, 'waybill-policy.yaml');
      const document = (0,dist/* parseDocument */.Tp)(await (0,promises_.readFile)(file, 'utf8'));
      for (const [name, value] of Object.entries(fields)) {
        const path = ['environments', index, name];
        if (value === undefined) document.deleteIn(path);
        else document.setIn(path, document.createNode(value));
      }
      await (0,promises_.writeFile)(file, document.toString());
    },
    signal,
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/create-forge.js + 10 modules
var create_forge = __webpack_require__(68970);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/repository.js + 12 modules
var src_repository = __webpack_require__(23331);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/stages.js
var stages = __webpack_require__(78833);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/result.js
var result = __webpack_require__(39294);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/action-process.js





                                               


/** The job in which a step runs: what a runner would set for it. */
                      
                        
                              
                             
                       
                       
                           
                         
                             
                                                                        
                          
                                             
                       
                                                     
                                                         
 

/** One `uses:` step. */
                             
                      
                          
                                                    
 

/** How a step ended, as a runner sees it. */
                          
                                   
                                                     
                                         
                        
                           
                          
                       
                           
                                
 

/** How much of a step's log is kept, from its end (characters). */
const keptLog = 1024 * 1024;

const resultSchema = schemas/* looseObject */._H3({
  decision: schemas/* enum */.k5n(result/* decisions */.a),
  code: schemas/* string */.YjP(),
  message: schemas/* string */.YjP(),
  remedy: schemas/* string */.YjP(),
});

/**
 * Starts a bundled action as a runner does: a child process with `INPUT_*`, the default environment
 * variables and the command files, and nothing else of this process's environment.
 * @param distribution the folder `dist`
 * @param job the job that it runs in
 * @param step the action and its `with:`
 * @param signal cancels it with SIGTERM, as a runner does
 * @param onLine gets each line of its log
 * @returns how it ended; a step that was killed has no outputs
 */
async function runActionStep(
  distribution        ,
  job     ,
  step            ,
  signal             ,
  onLine                        ,
)                   {
  signal.throwIfAborted();
  const folder = (0,external_node_path_.join)(job.folder, step.id);
  await (0,promises_.mkdir)(folder, { recursive: true });
  await (0,promises_.mkdir)((0,external_node_path_.join)(job.folder, 'temp'), { recursive: true });
  const files = {
    output: (0,external_node_path_.join)(folder, 'output'),
    summary: (0,external_node_path_.join)(folder, 'summary.md'),
    env: (0,external_node_path_.join)(folder, 'env'),
    state: (0,external_node_path_.join)(folder, 'state'),
    path: (0,external_node_path_.join)(folder, 'path'),
  };
  for (const file of Object.values(files)) await (0,promises_.writeFile)(file, '');
  const startedAt = Date.now();
  const { exitCode, log } = await startChild(
    (0,external_node_path_.join)(distribution, step.action, 'index.js'),
    { ...runnerEnvironment(job, files), ...inputEnvironment(step.inputs) },
    job.workspace,
    signal,
    onLine,
  );
  const outputs = parseCommandFile(await (0,promises_.readFile)(files.output, 'utf8'));
  const result = readResult(outputs['result']);
  return {
    exitCode,
    outputs,
    decision: result?.decision ?? 'killed',
    code: result?.code ?? '',
    message: result?.message ?? 'The process ended before it could report.',
    remedy: result?.remedy ?? 'Run the step again.',
    log,
    summary: await (0,promises_.readFile)(files.summary, 'utf8'),
    milliseconds: Date.now() - startedAt,
  };
}

function readResult(text                    )                                           {
  return text === undefined ? undefined : resultSchema.parse(JSON.parse(text));
}

function inputEnvironment(inputs                                  )                         {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

function runnerEnvironment(
  job     ,
  files                                                                               ,
)                         {
  const inherited = [
    'PATH',
    'HOME',
    'LANG',
    'TMPDIR',
    'NODE_COMPILE_CACHE',
    'WAYBILL_KILL_AT',
    'WAYBILL_EFFECT_TRACE',
  ].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]         ];
  });
  return {
    ...Object.fromEntries(inherited),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: job.repository,
    GITHUB_SERVER_URL: 'http://127.0.0.1',
    GITHUB_API_URL: 'http://127.0.0.1',
    GITHUB_SHA: job.commit,
    GITHUB_REF: job.ref,
    GITHUB_RUN_ID: job.run,
    GITHUB_RUN_ATTEMPT: String(job.attempt),
    GITHUB_JOB: job.name,
    GITHUB_ACTOR: job.actor,
    GITHUB_WORKSPACE: job.workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_ENV: files.env,
    GITHUB_STATE: files.state,
    GITHUB_PATH: files.path,
    // The steps of a job share it, so that what one fetched the next one finds.
    RUNNER_TEMP: (0,external_node_path_.join)(job.folder, 'temp'),
    WAYBILL_RUN_PID: String(job.pid),
    ...job.environment,
  };
}

async function startChild(
  script        ,
  environment                        ,
  workspace        ,
  signal             ,
  onLine                        ,
)                                                    {
  return await new Promise((resolve, reject) => {
    const child = (0,external_node_child_process_.spawn)(process.execPath, [script], {
      cwd: workspace,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const onAbort = ()       => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const masks           = [];
    let log = '';
    const show = (line        )       => {
      const shown = logLine(line, masks);
      if (shown === undefined) return;
      log = `${log}${shown}\n`.slice(-keptLog);
      onLine(shown);
    };
    for (const stream of [child.stdout, child.stderr])
      (0,external_node_readline_.createInterface)({ input: stream }).on('line', show);
    child.on('error', reject);
    child.on('close', (exitCode) => {
      signal.removeEventListener('abort', onAbort);
      resolve({ exitCode, log });
    });
  });
}

/** What a runner shows of a line: it obeys `::add-mask::`, and keeps debug lines to itself. */
function logLine(line        , masks          )                     {
  const masked = /^::add-mask::(.*)$/.exec(line)?.[1];
  if (masked !== undefined) {
    if (masked !== '') masks.push(masked);
    return undefined;
  }
  if (line.startsWith('::debug::')) return undefined;
  return masks.reduce((text, mask) => text.replaceAll(mask, '***'), line);
}

/**
 * Reads a runner's command file (`GITHUB_OUTPUT`): `name=value` and `name<<delimiter` blocks.
 * @param text the file's content
 * @returns the values by name; a block whose end is missing (a killed process) is left out
 */
function parseCommandFile(text        )                         {
  const values                         = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block?.[1] !== undefined && block[2] !== undefined) {
      const end = lines.indexOf(block[2], index + 1);
      if (end === -1) return values;
      values[block[1]] = lines.slice(index + 1, end).join('\n');
      index = end;
      continue;
    }
    const separator = line.indexOf('=');
    if (separator > 0) values[line.slice(0, separator)] = line.slice(separator + 1);
  }
  return values;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/workspace.js







                                        

/**
 * Gives a job its checkout: the commit's files, prepared by the application's own commands (`npm ci` and the
 * like), as the steps before ours would in a workflow.
 * @param world the rehearsal's world
 * @param commit the commit to check out
 * @returns the folder; a commit is checked out once a rehearsal
 * @throws REHEARSAL_PREPARE_FAILED with the last lines of the command
 */
async function workspaceAt(world       , commit        )                  {
  const folder = (0,external_node_path_.join)(world.folder, 'workspaces', commit);
  const ready = (0,external_node_path_.join)(folder, '.git', 'waybill-rehearsal-ready');
  if (await workspace_exists(ready)) return folder;
  await checkOut(world.applicationRepository, vocabulary/* commitShaSchema */.jr.parse(commit), folder, world.signal);
  for (const command of [...world.config.prepare, ...world.config.rehearsal.prepare]) {
    try {
      await (0,run_process/* runToSuccess */.IM)(command, {
        cwd: folder,
        signal: world.signal,
        timeoutMilliseconds: 300_000,
        env: nodeEnvironment(),
        overflow: 'truncate',
      });
    } catch (error) {
      world.signal.throwIfAborted();
      throw (0,error_codes/* cliError */.h)('REHEARSAL_PREPARE_FAILED', {
        message: `Expected \`${command.join(' ')}\` to prepare the checkout of ${commit.slice(0, 12)}: ${(0,src_error/* messageOf */.bD)(error)}`,
        remedy:
          'Run the command in a fresh checkout by hand; correct `prepare` or `rehearsal.prepare` of waybill.yaml.',
        facts: { command: [...command], commit },
        cause: error,
      });
    }
  }
  await (0,promises_.writeFile)(ready, '');
  return folder;
}

async function workspace_exists(path        )                   {
  try {
    await (0,promises_.access)(path);
    return true;
  } catch {
    return false;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/stage-run.js

                                                    
                                               


                                            

                                        

/** A run of a stage, as a workflow would start it. */
                            
                            
                                   
                                          
                                                             
                             
                       
                         
                                                                             
                          
                                                                                                          
                                    
 

/** How a run ended: each step that ran, by its id in the stage, and the first that failed. */
                           
                                               
                                                                              
 

/** What a rehearsal runs stages with. */
                              
                        
                                
                            
                                                                     
                        
                                                                               
                                                                                   
                                           
                    
 

/**
 * Runs a stage's steps through the bundled actions, each a child process, in the order and with the inputs
 * that `stage` says: as a workflow runs them.
 * @param runner the rehearsal
 * @param call which stage, for which commit
 * @returns how it ended; a failed step ends the run, except for the steps that always run
 */
async function runStage(runner             , call           )                    {
  const run = String(runner.nextRun());
  const steps = new Map                 (call.done);
  let failed = [...steps].map(([id, end]) => ({ id, end })).find(({ end }) => end.exitCode !== 0);
  for (const step of (0,stages/* stepsOf */.B_)(call.stage, call.delivery)) {
    if (steps.has(step.id) || !applies(step, steps, failed !== undefined)) continue;
    const job = await jobOf(runner, call, step, run, steps);
    const inputs = {
      ...connectionInputs(runner.world),
      ...resolveInputs(step, call.request, steps),
    };
    runner.display.start(step.action);
    const end = await runActionStep(
      runner.distribution,
      job,
      { id: step.id, action: step.action, inputs },
      runner.world.signal,
      (line) => {
        runner.display.passing(line);
      },
    );
    runner.world.signal.throwIfAborted();
    steps.set(step.id, end);
    if (end.exitCode !== 0) failed ??= { id: step.id, end };
    if (step.id === call.until) break;
  }
  return { steps, failed };
}

function applies(step           , steps                              , failed         )          {
  switch (step.condition.when) {
    case 'success':
      return !failed;
    case 'always':
      // What closes a deployment has nothing to close where none was started.
      return !failed || (steps.get('start')?.outputs['deployment'] ?? '') !== '';
    case 'failure':
      return failed && (steps.get('start')?.outputs['deployment'] ?? '') !== '';
    case 'output':
      return (
        !failed &&
        steps.get(step.condition.step)?.outputs[step.condition.output] === step.condition.equals
      );
  }
}

async function jobOf(
  runner             ,
  call           ,
  step           ,
  run        ,
  steps                              ,
)               {
  const { world } = runner;
  const environment = call.request.environment ?? '';
  const deployed = steps.get('check')?.outputs['commit'] ?? '';
  const name =
    environment === ''
      ? call.stage
      : `${call.stage}-${environment}${step.job === 'check' ? '-check' : ''}`;
  return {
    name,
    repository: `rehearsal/${world.config.application}`,
    commit: call.commit,
    ref: call.ref,
    run,
    attempt: 1,
    actor: call.actor,
    workspace: await workspaceAt(world, deployed === '' ? call.commit : deployed),
    folder: (0,external_node_path_.join)(world.folder, 'runs', run, name),
    pid: runner.pid ?? process.pid,
    environment: {
      // The jobs of a rehearsal are of one machine: what one compiled is there for the next one too.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? (0,external_node_path_.join)(world.folder, 'compiled'),
      ...world.environments.get(environment)?.commandEnvironment,
      ...runner.stepEnvironment?.(step),
    },
  };
}

function connectionInputs(world       )                         {
  return {
    forge: 'local',
    'application-repository': world.applicationRepository,
    'ops-repository': world.opsRepository,
    registry: world.registry.host,
    'signing-key': world.signingKey.privateKey,
    'ledger-key': world.signingKey.privateKey,
    wait: '0s',
    // The rehearsal's checkouts are prepared once, and shared by the jobs of a commit.
    prepare: 'false',
  };
}

function resolveInputs(
  step           ,
  request                       ,
  steps                              ,
)                         {
  const resolve = (source             )         => {
    if ('literal' in source) return source.literal;
    if ('request' in source) return request[source.request] ?? '';
    const ids = 'firstOf' in source ? source.firstOf : [source.step];
    return (
      ids.map((id) => steps.get(id)?.outputs[source.output] ?? '').find((value) => value !== '') ??
      ''
    );
  };
  return Object.fromEntries(
    Object.entries(step.inputs)
      .map(([name, source]) => [name, resolve(source)]         )
      .filter(([, value]) => value !== ''),
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/scenario.js





                                                  



                                                   




/** What a step must end with for the rehearsal to go on; steps that are not named must succeed. */
                                
                                                                                   
  

/** Everything that pushes something into a registry. */
const pushes                = { method: ['POST', 'PUT', 'PATCH'] };

/**
 * Runs a stage and holds every step against what this rehearsal expects of it.
 * @param runner the rehearsal
 * @param call the stage
 * @param expected steps that must not simply succeed
 * @throws REHEARSAL_STEP_UNEXPECTED with the step's own words
 */
async function rehearseStage(
  runner             ,
  call           ,
  expected           = {},
)                    {
  const stage = await runStage(runner, call);
  for (const [id, end] of stage.steps) {
    const wanted = expected[id];
    const fits =
      wanted === undefined
        ? end.exitCode === 0
        : end.decision === wanted.decision && (end.code === wanted.code || end.code === '');
    runner.display.end(nameOf(id, call), end, fits);
    if (!fits) throw unexpected(call, id, end);
  }
  const missing = Object.keys(expected).find((id) => !stage.steps.has(id));
  if (missing !== undefined)
    throw new TypeError(`the step ${missing} was expected and did not run`);
  return stage;
}

function nameOf(id        , call           )         {
  const environment = call.request.environment ?? '';
  return environment === '' ? id : `${environment} ${id}`;
}

function unexpected(call           , id        , end         )        {
  const tail = end.log.trimEnd().split('\n').slice(-15).join('\n');
  return (0,error_codes/* cliError */.h)('REHEARSAL_STEP_UNEXPECTED', {
    message: `The step ${id} of ${call.stage} ended otherwise than expected (${end.decision}): ${end.message}\n${tail}`,
    remedy: end.remedy,
    facts: { stage: call.stage, step: id, code: end.code },
  });
}

/** Releases a commit of the protected branch. */
async function release(runner             , commit           )                    {
  return await rehearseStage(runner, {
    ...pushOf(runner, commit),
    stage: 'release',
    request: { commit },
  });
}

/** Promotes a commit; where the policy wants an approval, it is refused first, then approved by the second identity. */
async function promote(
  runner             ,
  environment        ,
  commit           ,
  expected           = {},
  overrides = '',
)                    {
  const delivery = deliveryOf(runner, environment);
  const call            = {
    ...pushOf(runner, commit),
    stage: 'promote',
    delivery,
    request: { environment, commit, overrides },
  };
  await approveWhereNeeded(runner, call);
  return await rehearseStage(runner, call, expected);
}

/** Rolls an environment back to what it ran before. */
async function rollBack(
  runner             ,
  environment        ,
  commit           ,
  reason        ,
)                    {
  const delivery = deliveryOf(runner, environment);
  const request = { environment, target: 'previous', reason };
  const call            = {
    ...pushOf(runner, commit),
    stage: 'rollback',
    delivery,
    request,
    actor: 'on-call',
  };
  await approveWhereNeeded(runner, call);
  return await rehearseStage(runner, call);
}

/**
 * Asks every gate, and must be refused.
 * @returns a line for each gate that refuses; without those that only follow from another one
 */
async function refusedGates(
  runner             ,
  call                          ,
)                             {
  const { steps } = await rehearseStage(
    runner,
    { ...call, until: 'check' },
    { check: { decision: 'refused', code: 'GATE_REFUSED' } },
  );
  const gates = gatesSchema.parse(JSON.parse(steps.get('check')?.outputs['gates'] ?? '[]'));
  return gates.flatMap(({ allowed, code, message, facts }) =>
    allowed === false && facts?.cause !== 'FACT_DEPENDS' ? [`${code ?? ''}: ${message ?? ''}`] : [],
  );
}

const gatesSchema = schemas/* array */.YOg(
  schemas/* looseObject */._H3({
    allowed: schemas/* boolean */.zMY().optional(),
    code: schemas/* string */.YjP().optional(),
    message: schemas/* string */.YjP().optional(),
    facts: schemas/* looseObject */._H3({ cause: schemas/* string */.YjP().optional() }).optional(),
  }),
);

async function approveWhereNeeded(runner             , call           )                {
  const environment = call.request.environment ?? '';
  const policy = runner.world.policy.environments.find(({ name }) => name === environment);
  if (policy === undefined || policy.approval.required === 0) return;
  const refused = await rehearseStage(
    runner,
    { ...call, until: 'check' },
    { check: { decision: 'refused', code: 'GATE_REFUSED' } },
  );
  const hash = refused.steps.get('check')?.outputs['plan-hash'] ?? '';
  for (const approver of policy.approval.by.slice(0, policy.approval.required)) {
    const shown = await runCommand(runner, ['approve', environment, hash, '--approver', approver]);
    runner.display.note(shown.stdout.trim());
  }
}

function deliveryOf(runner             , environment        )                                 {
  return (
    runner.world.policy.environments.find(({ name }) => name === environment)?.delivery ?? 'direct'
  );
}

/** @returns the run that a push to the protected branch starts */
function pushOf(
  runner             ,
  commit           ,
)                                              {
  return { commit, ref: `refs/heads/${runner.world.config.branch}`, actor: 'dev' };
}

/** Writes a branch with a change on top of the protected one. */
async function pushBranch(
  runner             ,
  branch        ,
  message        ,
  change                                     ,
)                     {
  const { world } = runner;
  const base = await scenario_headOf(runner);
  return await writeCommit(
    world.applicationRepository,
    branch,
    base,
    message,
    change,
    world.signal,
  );
}

/** @returns the head of the protected branch */
async function scenario_headOf(runner             )                     {
  const { world } = runner;
  return vocabulary/* commitShaSchema */.jr.parse(
    await git(
      world.applicationRepository,
      world.signal,
      'rev-parse',
      `refs/heads/${world.config.branch}`,
    ),
  );
}

/** Merges a branch through a pull request: the only way onto the protected branch. */
async function mergeBranch(
  runner             ,
  branch        ,
  title        ,
)                     {
  const { world } = runner;
  const repository = await (0,src_repository/* openRepository */.h)({
    url: world.applicationRepository,
    cacheFolder: (0,external_node_path_.join)(world.folder, 'forge-cache'),
    signal: world.signal,
  });
  const forge = await (0,create_forge/* createForge */.u)({
    kind: 'local',
    repository,
    folder: world.applicationRepository,
    identity: { name: 'dev', email: 'dev@example.invalid' },
    signal: world.signal,
  });
  const opened = await forge.openPullRequest({
    title,
    body: '',
    head: branch,
    base: world.config.branch,
  });
  const merged = await forge.mergePullRequest(opened.number, { expectedHead: opened.headSha });
  const commit = merged.value.mergeCommit;
  if (commit === undefined) throw new TypeError('a merged pull request has no merge commit');
  return commit;
}

/** Tries what nobody may do: to push to the protected branch past its pull request. */
async function pushPastProtection(runner             , commit           )                  {
  const { world } = runner;
  try {
    await git(
      world.applicationRepository,
      world.signal,
      'push',
      world.applicationRepository,
      `${commit}:refs/heads/${world.config.branch}`,
    );
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'PROCESS_FAILED')) return error.message;
    throw error;
  }
  throw (0,error_codes/* cliError */.h)('REHEARSAL_STEP_UNEXPECTED', {
    message: 'A push past the pull request was expected to be rejected; it was taken.',
    remedy: 'This is a fault of the rehearsal: report it.',
  });
}

/** Makes the good change: the application's own overlay, or an empty commit. */
async function featureChange(runner             , workTree        )                {
  const { source, config } = runner.world;
  if (config.rehearsal.feature !== undefined)
    await overlay((0,external_node_path_.join)(source, config.rehearsal.feature), workTree);
}

/** Makes the bad change: the application's own overlay, or an image whose process ends at once. */
async function badChange(runner             , workTree        )                {
  const { source, config } = runner.world;
  if (config.rehearsal.bad !== undefined) {
    await overlay((0,external_node_path_.join)(source, config.rehearsal.bad), workTree);
    return;
  }
  const file = (0,external_node_path_.join)(workTree, 'waybill.yaml');
  const document = (0,dist/* parseDocument */.Tp)(await (0,promises_.readFile)(file, 'utf8'));
  const index = config.images.findIndex(({ name }) => name === config.rehearsal.image);
  const script =
    "console.error('the rehearsal made this release fail on purpose'); process.exit(17)";
  document.setIn(['images', index, 'assemble', 'entrypoint'], ['node', '-e', script]);
  await (0,promises_.writeFile)(file, document.toString());
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/acts.js





                                                  

/** The environments of a rehearsal: the first and the last that only get protected commits. */
                  
                         
                        
 

/**
 * Plays the main job: each act is what somebody does on a forge, and what must come of it.
 * @param runner the rehearsal
 * @param board where the page with the records goes
 * @returns how many acts were played
 * @throws REHEARSAL_STEP_UNEXPECTED where a step ends otherwise than it must
 */
async function playActs(runner             , board        )                  {
  const { world, display } = runner;
  const places = placesOf(runner);
  display.note(
    `Waybill rehearses ${world.config.application}: registry ${world.registry.host}, everything in ${world.folder}`,
  );
  display.act(0, `What runs before: the first release, in ${places.first} and ${places.last}`);
  await release(runner, world.baseline);
  await promote(runner, places.first, world.baseline);
  if (places.last !== places.first) await promote(runner, places.last, world.baseline);

  display.act(1, 'A feature branch verifies; its promotion is refused');
  await playFeatureBranch(runner, places);
  display.act(2, 'A merge releases: built once, signed; the job again builds nothing');
  const good = await playRelease(runner);
  display.act(3, `${places.first}: migrated, desired, rolled out, checked, accepted`);
  if (places.last !== places.first) await startFreeze(runner, places);
  await promote(runner, places.first, good);
  const soakedAt = Date.now() + soakSeconds * 1000;
  display.act(
    4,
    `${places.last} waits: not long enough in ${places.first}, and frozen; the next commit comes meanwhile`,
  );
  await playWaiting(runner, places, good);
  const bad = await releaseBadCommit(runner);
  display.act(
    5,
    `${places.last}: the freeze overridden with a reason, approved by a second person, the same digest`,
  );
  await (0,cancellation/* sleep */.yy)(Math.max(0, soakedAt - Date.now()), world.signal);
  await playProduction(runner, places, good);
  display.act(
    6,
    `A bad commit: ${places.first} fails, says why, and goes back by itself; ${places.last} is untouched`,
  );
  await playBadCommit(runner, places, good, bad);
  display.act(7, `${places.last} goes back, and nothing is built`);
  await playRollback(runner, places, bad);
  display.act(8, 'What was rolled back does not come again by itself');
  await playHold(runner, places, good);
  display.act(9, 'The trace: commit → image → desired state → rollout → smoke check');
  display.block((await runCommand(runner, ['trace', good.slice(0, 12)])).stdout);
  display.note((await runCommand(runner, ['ledger', 'verify'])).stdout.trim());
  display.act(10, 'The records, as a page');
  await runCommand(runner, ['board', board]);
  display.note(board);
  return 10;
}

/** How long the last environment wants a release to have run in the one before. */
const soakSeconds = 8;

/** The policy gets stricter while everything runs: it counts from its commit on. */
async function startFreeze(runner             , places        )                {
  // A window of every day that began with this hour.
  const cron = `0 ${String(new Date().getUTCHours())} * * *`;
  const freeze = { name: 'rehearsed', cron, for: '2h', zone: 'UTC' };
  await changePolicy(
    runner,
    places.last,
    {
      soak: `${String(soakSeconds)}s`,
      freeze: [freeze],
      overrides: { freeze: 'allowed', hold: 'allowed' },
    },
    `${places.last}: soak, and a freeze`,
  );
}

async function playWaiting(runner             , places        , commit           )                {
  const { display } = runner;
  const request = { environment: places.last, commit };
  if (places.last === places.first) return;
  const lines = await refusedGates(runner, {
    ...pushOf(runner, commit),
    stage: 'promote',
    request,
  });
  display.block(lines.join('\n'));
}

function placesOf(runner             )         {
  const guarded = runner.world.policy.environments.filter(
    ({ from, delivery }) => from === 'protected' && delivery === 'direct',
  );
  const [first] = guarded;
  const last = guarded.at(-1);
  if (first !== undefined && last !== undefined) return { first: first.name, last: last.name };
  throw (0,error_codes/* cliError */.h)('REHEARSAL_UNSUITABLE', {
    message:
      'Expected an environment that only gets commits of the protected branch and is delivered by direct commits; the policy has none.',
    remedy: 'Add one to `policy` in waybill.yaml.',
  });
}

async function playFeatureBranch(runner             , places        )                {
  const { display } = runner;
  const commit = await pushBranch(runner, 'feature', 'A feature', (workTree) =>
    featureChange(runner, workTree),
  );
  const run = { commit, ref: 'refs/heads/feature', actor: 'dev' };
  await rehearseStage(runner, { ...run, stage: 'verify', request: {} });
  const request = { environment: places.first, commit };
  const refused = { check: { decision: 'refused', code: 'GATE_REFUSED' } }         ;
  await rehearseStage(runner, { ...run, stage: 'promote', request, until: 'check' }, refused);
  await pushPastProtection(runner, commit);
  display.note('A push past the pull request was rejected by the repository itself.');
}

async function playRelease(runner             )                     {
  const { world, display } = runner;
  const commit = await mergeBranch(runner, 'feature', 'A feature');
  const first = await release(runner, commit);
  const before = world.registry.requests.count(pushes);
  const second = await release(runner, commit);
  const pushed = world.registry.requests.count(pushes) - before;
  const images = first.steps.get('build')?.outputs['digests'];
  if (pushed > 0 || second.steps.get('build')?.outputs['digests'] !== images) {
    throw broken(
      `the job again pushed ${String(pushed)} times, and its digests are ${second.steps.get('build')?.outputs['digests'] ?? 'not there'}`,
    );
  }
  display.note('The job again: 0 builds, 0 pushes to the registry, the same digests.');
  return commit;
}

async function playProduction(
  runner             ,
  places        ,
  commit           ,
)                {
  const { display } = runner;
  const plan = await runCommand(runner, ['plan', places.last, '--commit', commit], [0, 1]);
  display.block(plan.stdout);
  await promote(runner, places.last, commit, {}, frozenNoMore);
  const digests = [places.first, places.last].map((place) => runningDigest(runner, place));
  if (digests[0] === undefined || digests[0] !== digests[1]) {
    throw broken(
      `${places.first} runs ${digests[0] ?? 'nothing'}, ${places.last} runs ${digests[1] ?? 'nothing'}`,
    );
  }
  display.note(`${places.first} and ${places.last} run the same digest ${digests[0]}.`);
}

/** Why the freeze does not hold this one back. */
const frozenNoMore = 'freeze: rehearsing a fix that cannot wait';

async function releaseBadCommit(runner             )                     {
  await pushBranch(runner, 'bad', 'A mistake', (workTree) => badChange(runner, workTree));
  const commit = await mergeBranch(runner, 'bad', 'A mistake');
  await release(runner, commit);
  return commit;
}

async function playBadCommit(
  runner             ,
  places        ,
  good           ,
  commit           ,
)                {
  const { display } = runner;
  const before = runningDigest(runner, places.first);
  const untouched = runningDigest(runner, places.last);
  await promote(runner, places.first, commit, {
    ready: { decision: 'failed', code: 'READY_TARGET_FAILED' },
  });
  const after = runningDigest(runner, places.first);
  if (before === undefined || after !== before)
    throw broken(`${places.first} ran ${before ?? 'nothing'} and now runs ${after ?? 'nothing'}`);
  const now = runningDigest(runner, places.last);
  if (untouched === undefined || now !== untouched)
    throw broken(`${places.last} ran ${untouched ?? 'nothing'} and now runs ${now ?? 'nothing'}`);
  await promoteRefused(runner, places, commit);
  display.note(`${places.last} still runs ${good.slice(0, 12)}.`);
}

/** A release that the earlier environment did not accept does not go further. */
async function promoteRefused(
  runner             ,
  places        ,
  commit           ,
)                {
  if (places.first === places.last) return;
  await refusedGates(runner, {
    ...pushOf(runner, commit),
    stage: 'promote',
    request: { environment: places.last, commit },
  });
}

async function playRollback(
  runner             ,
  places        ,
  neverActive           ,
)                {
  const { world, display } = runner;
  const refused = await refusedGates(runner, {
    ...pushOf(runner, world.baseline),
    stage: 'rollback',
    request: { environment: places.last, target: neverActive, reason: 'to what never ran there' },
  });
  display.block(refused.join('\n'));
  const before = world.registry.requests.count(pushes);
  await rollBack(runner, places.last, world.baseline, 'rehearsing the way back');
  const pushed = world.registry.requests.count(pushes) - before;
  if (pushed > 0) throw broken(`a rollback pushed ${String(pushed)} times to the registry`);
  display.note(
    `0 builds, 0 pushes to the registry; ${places.last} runs ${world.baseline.slice(0, 12)} again.`,
  );
}

async function playHold(runner             , places        , held           )                {
  const lines = await refusedGates(runner, {
    ...pushOf(runner, held),
    stage: 'promote',
    request: { environment: places.last, commit: held, overrides: frozenNoMore },
  });
  runner.display.block(lines.filter((line) => line.startsWith('GATE_HELD')).join('\n'));
}

function runningDigest(runner             , place        )                     {
  const status = runner.world.environments.get(place)?.status();
  return status?.state === 'running'
    ? status.images[runner.world.config.rehearsal.image]
    : undefined;
}

function broken(what        )        {
  return (0,error_codes/* cliError */.h)('REHEARSAL_STEP_UNEXPECTED', {
    message: `A law does not hold in this rehearsal: ${what}.`,
    remedy: 'This is a fault of Waybill: report it with the lines above.',
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/display.js

                                                   

/** Where a rehearsal shows itself. */
                          
                                           
                           
                            
                                                                                           
                              
      
                 
                                                                                    
                      
          
                            
 

const marks = {
  done: '✓',
  unchanged: '=',
  refused: '⊘',
  failed: '✗',
  cancelled: '■',
  killed: '■',
}         ;

/**
 * Shows a rehearsal on a terminal, or line by line where there is none.
 * @param out where to write
 * @returns the display
 */
function terminalDisplay(out                    )          {
  const startedAt = Date.now();
  const width = ()         => Math.max(60, Math.min(out.columns > 0 ? out.columns : 120, 160));
  let running = '';
  const clear = ()       => {
    if (out.isTTY) out.write('\r\u001b[2K');
  };
  const line = (text        )       => {
    clear();
    out.write(`${text}\n`);
  };
  const passing = (text        )       => {
    if (!out.isTTY) return;
    clear();
    const elapsed = (0,time/* formatDuration */.a3)(Date.now() - startedAt).padStart(7);
    out.write(`${elapsed}    … ${running} ${text.trim()}`.slice(0, width() - 1));
  };
  return {
    act: (number, title) => {
      line('');
      line(`${(0,time/* formatDuration */.a3)(Date.now() - startedAt).padStart(7)}  ${String(number)}. ${title}`);
    },
    note: (text) => {
      for (const part of text.split('\n')) line(`${' '.repeat(11)}${part}`);
    },
    start: (name) => {
      running = name;
      passing('');
    },
    passing,
    end: (name, end, expected) => {
      const mark = expected ? marks[end.decision] : '✗';
      line(
        `${' '.repeat(9)}${mark} ${name.padEnd(24)} ${(0,time/* formatDuration */.a3)(end.milliseconds).padStart(6)}  ${firstLine(end.message)}`,
      );
      if (end.code !== '') {
        line(`${' '.repeat(11)}${end.code} → ${firstLine(end.remedy)}`);
      }
    },
    block: (text) => {
      for (const part of text.trimEnd().split('\n')) line(`${' '.repeat(11)}│ ${part}`);
    },
  };
}

function firstLine(text        )         {
  return text.split('\n')[0] ?? '';
}

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/kept.js


                                                     

                                        

/** Writes down where everything of a rehearsal is, for the other commands. */
async function keepRunning(world       , board        )                {
  const kept                = {
    applicationRepository: world.applicationRepository,
    opsRepository: world.opsRepository,
    registry: world.registry.host,
    environments: Object.fromEntries([...world.environments].map(([name, { url }]) => [name, url])),
    approverKeys: await writeKeys(world),
    ledgerKey: await writeKey(world, 'ledger-key', world.signingKey),
    board,
    pid: process.pid,
  };
  await (0,promises_.writeFile)((0,external_node_path_.join)(world.folder, cli_connection/* rehearsalFile */.up), JSON.stringify(kept, null, 2));
}

async function writeKeys(world       )                                  {
  const files                         = {};
  for (const [name, key] of world.approverKeys)
    files[name] = await writeKey(world, `approver-${name}`, key);
  return files;
}

async function writeKey(world       , name        , { privateKey }         )                  {
  const file = (0,external_node_path_.join)(world.folder, `${name}.pem`);
  await (0,promises_.writeFile)(file, privateKey, { mode: 0o600 });
  return file;
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/parse.js + 20 modules
var src_parse = __webpack_require__(37964);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/local/protection.js + 2 modules
var protection = __webpack_require__(35286);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/error-codes.js
var src_error_codes = __webpack_require__(45454);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/answering.js
                                                                 
                                         

/** The error codes of the distribution specification. */
                               
                  
                         
                         
                    
                           
                      
                      
                  
                  
                  
                  
            
                 
                      

/** An answer that is an error, in the specification's form. */
class RegistryRefusal extends Error {
                    name = 'RegistryRefusal';
           status        ;
           code        ;
           headers                                  ;

  constructor(
    status        ,
    code                   ,
    message        ,
    headers                                   = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** What went over the wire, kept up to date while it goes. */
                                   
                  
                   
 

/** One request and its answer: counts bytes, and spoils the body where a test asks for it. */
class Exchange {
           request                 ;
           response                ;
           url     ;
           #fault                   ;
           #counters                  ;
           #onAnswer                          ;

  constructor(
    request                 ,
    response                ,
    url     ,
    fault                   ,
    counters                  ,
    onAnswer                          ,
  ) {
    this.request = request;
    this.response = response;
    this.url = url;
    this.#fault = fault;
    this.#counters = counters;
    this.#onAnswer = onAnswer;
  }

  header(name        )                     {
    const value = this.request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  /** Gives the request's body, up to a limit. */
  async *body(maximumBytes        )                                          {
    for await (const piece of this.request) {
      const bytes = Buffer.from(piece              );
      this.#counters.bytesIn += bytes.byteLength;
      if (this.#counters.bytesIn > maximumBytes) {
        throw new RegistryRefusal(413, 'SIZE_INVALID', `more than ${maximumBytes} bytes`);
      }
      yield bytes;
    }
  }

  /** Answers; `body` is sent piece by piece, not at all for HEAD. */
  async answer(
    status        ,
    headers                                  ,
    body                                 = Buffer.alloc(0),
  )                {
    const length = Buffer.isBuffer(body) ? { 'content-length': String(body.byteLength) } : {};
    const common = { 'docker-distribution-api-version': 'registry/2.0' };
    // Before anything is sent: who has the answer finds the request in the log.
    this.#onAnswer(status);
    this.response.writeHead(status, { ...common, ...length, ...headers });
    if (this.request.method !== 'HEAD') {
      for await (const piece of Buffer.isBuffer(body) ? [body] : body) {
        if (!(await this.#write(piece))) return;
      }
    }
    this.response.end();
  }

  async json(
    status        ,
    value         ,
    headers                                   = {},
  )                {
    const body = Buffer.from(JSON.stringify(value));
    await this.answer(status, { 'content-type': 'application/json', ...headers }, body);
  }

  async refuse(
    status        ,
    code        ,
    message        ,
    headers                                   = {},
  )                {
    await this.json(status, { errors: [{ code, message, detail: null }] }, headers);
  }

  /** @returns false where the connection is gone */
  async #write(piece        )                   {
    if (piece.byteLength === 0) return true;
    let bytes = piece;
    if (this.#fault?.kind === 'flip') {
      const at = (this.#fault.offset ?? 0) - this.#counters.bytesOut;
      const value = bytes[at];
      if (value !== undefined) {
        bytes = Buffer.from(bytes);
        bytes[at] = value ^ 1;
      }
    }
    if (this.#fault?.kind === 'cut' && this.#fault.afterBytes !== undefined) {
      bytes = bytes.subarray(0, Math.max(0, this.#fault.afterBytes - this.#counters.bytesOut));
    }
    this.#counters.bytesOut += bytes.byteLength;
    const { response } = this;
    const isTaken = response.write(bytes);
    if (bytes.byteLength < piece.byteLength) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      response.destroy();
      return false;
    }
    if (!isTaken && !response.destroyed) {
      await new Promise      ((resolve) => {
        const go = ()       => {
          response.off('drain', go);
          response.off('close', go);
          resolve();
        };
        response.on('drain', go);
        response.on('close', go);
      });
    }
    return !response.destroyed;
  }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/authentication.js


                                                                     
                                        

/** Guards the embedded registry: a password, or tokens of its own service that hold scopes and an end. */
class Guard {
           #authentication                                    ;
           #key = (0,external_node_crypto_.randomBytes)(32);

  constructor(authentication                                    ) {
    this.#authentication = authentication;
  }

  /** @throws RegistryRefusal 401 with the challenge where the request may not pass */
  check(exchange          , route       , realm        )       {
    const authentication = this.#authentication;
    if (authentication === undefined || route.kind === 'token') return;
    if (authentication.kind === 'basic') {
      if (this.#hasPassword(exchange)) return;
      throw refused('Basic realm="waybill"');
    }
    const isRead = exchange.request.method === 'GET' || exchange.request.method === 'HEAD';
    const wanted =
      route.repository === undefined
        ? undefined
        : `repository:${route.repository}:${isRead ? 'pull' : 'pull,push'}`;
    const token = /^Bearer (\S+)$/i.exec(exchange.header('authorization') ?? '')?.[1];
    if (token !== undefined && this.#allows(token, route.repository, isRead)) return;
    const scope = wanted === undefined ? '' : `,scope="${wanted}"`;
    throw refused(`Bearer realm="${realm}",service="embedded"${scope}`);
  }

  /** Answers the token service: a token for what was asked, or 401. */
  async token(exchange          )                {
    const authentication = this.#authentication;
    if (authentication?.kind !== 'bearer')
      throw new RegistryRefusal(404, 'UNSUPPORTED', 'no token service');
    if (!this.#hasPassword(exchange)) throw refused('Basic realm="waybill"');
    const seconds = authentication.tokenSeconds ?? 300;
    const scopes = exchange.url.searchParams.getAll('scope').flatMap((scope) => scope.split(' '));
    const claims = JSON.stringify({ scopes, end: Date.now() + seconds * 1000 });
    const payload = Buffer.from(claims).toString('base64url');
    await exchange.json(200, { token: `${payload}.${this.#sign(payload)}`, expires_in: seconds });
  }

  #allows(token        , repository                    , isRead         )          {
    const [payload, signature] = token.split('.');
    if (payload === undefined || signature === undefined) return false;
    if (!equal(signature, this.#sign(payload))) return false;
    const claims          = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (
      typeof claims !== 'object' ||
      claims === null ||
      !('scopes' in claims) ||
      !('end' in claims)
    )
      return false;
    if (typeof claims.end !== 'number' || claims.end <= Date.now()) return false;
    if (repository === undefined) return true;
    const scopes = Array.isArray(claims.scopes) ? claims.scopes.map(String) : [];
    return scopes.some((scope) => {
      if (!scope.startsWith(`repository:${repository}:`)) return false;
      const actions = scope.slice(`repository:${repository}:`.length).split(',');
      return actions.includes(isRead ? 'pull' : 'push');
    });
  }

  #hasPassword(exchange          )          {
    const authentication = this.#authentication;
    if (authentication === undefined) return true;
    const sent = /^Basic (\S+)$/i.exec(exchange.header('authorization') ?? '')?.[1];
    const expected = `${authentication.username}:${authentication.password}`;
    return sent !== undefined && equal(Buffer.from(sent, 'base64').toString('utf8'), expected);
  }

  #sign(payload        )         {
    return (0,external_node_crypto_.createHmac)('sha256', this.#key).update(payload).digest('base64url');
  }
}

function equal(a        , b        )          {
  const hash = (text        )         => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
  return (0,external_node_crypto_.timingSafeEqual)(hash(a), hash(b));
}

function refused(challenge        )                  {
  const headers = { 'www-authenticate': challenge };
  return new RegistryRefusal(401, 'UNAUTHORIZED', 'authentication required', headers);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/blobs.js



                                                

/** Answers a request for a blob, whole or one range of it (distribution specification, "Pulling blobs"). */
async function handleBlob(
  store               ,
  exchange          ,
  repository        ,
  reference        ,
)                {
  const parsed = vocabulary/* digestSchema */.er.safeParse(reference);
  if (!parsed.success) throw new RegistryRefusal(400, 'DIGEST_INVALID', 'expected a sha256 digest');
  const digest = parsed.data;
  const size = await store.blobSize(repository, digest);
  if (size === undefined) throw new RegistryRefusal(404, 'BLOB_UNKNOWN', 'no such blob');
  switch (exchange.request.method) {
    case 'GET':
    case 'HEAD':
      break;
    case 'DELETE':
      await store.unlinkBlob(repository, digest);
      return exchange.answer(202, {});
    default:
      throw new RegistryRefusal(405, 'UNSUPPORTED', 'not a method of blobs');
  }
  const headers = {
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    'accept-ranges': 'bytes',
  };
  const range = rangeOf(exchange.header('range'), size);
  const length = range === undefined ? size : range.end - range.start + 1;
  const body =
    size === 0
      ? Buffer.alloc(0)
      : readAll(store.blobPath(digest), range ?? { start: 0, end: size - 1 });
  await exchange.answer(
    range === undefined ? 200 : 206,
    {
      ...headers,
      'content-length': String(length),
      ...(range === undefined
        ? {}
        : { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
    },
    body,
  );
}

async function* readAll(
  path        ,
  range                                ,
)                                          {
  for await (const piece of (0,external_node_fs_.createReadStream)(path, range)) yield Buffer.from(piece              );
}

/** One range of RFC 9110, section 14; several, or another unit, are ignored as it allows. */
function rangeOf(
  header                    ,
  size        ,
)                                             {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start <= end && start < size) return { start, end };
  const headers = { 'content-range': `bytes */${size}` };
  throw new RegistryRefusal(416, 'SIZE_INVALID', 'the range is outside the blob', headers);
}

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/media-types.js
var media_types = __webpack_require__(71107);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/lists.js



                                                

const referrersPerPage = 200;

/** Answers `GET /v2/<name>/tags/list` (distribution specification, "Listing tags"). */
async function handleTags(
  store               ,
  exchange          ,
  repository        ,
)                {
  if (!(await store.hasRepository(repository))) {
    throw new RegistryRefusal(404, 'NAME_UNKNOWN', 'no such repository');
  }
  const page = pageOf(await store.tags(repository), exchange);
  await exchange.json(200, { name: repository, tags: page.items }, page.headers);
}

/** Answers `GET /v2/_catalog`, which Docker's registry has and the specification does not. */
async function handleCatalog(store               , exchange          )                {
  const page = pageOf(await store.repositories(), exchange);
  await exchange.json(200, { repositories: page.items }, page.headers);
}

function pageOf(
  all                   ,
  exchange          ,
)                                                                {
  const { searchParams, pathname } = exchange.url;
  const asked = searchParams.get('n');
  const count = asked === null ? all.length : Number(asked);
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RegistryRefusal(400, 'UNSUPPORTED', 'n is no number');
  }
  const last = searchParams.get('last');
  const rest = last === null ? all : all.filter((item) => item > last);
  const items = rest.slice(0, count);
  const end = items.at(-1);
  if (end === undefined || items.length === rest.length) return { items, headers: {} };
  const next = `${pathname}?n=${count}&last=${encodeURIComponent(end)}`;
  return { items, headers: { link: `<${next}>; rel="next"` } };
}

/** Answers `GET /v2/<name>/referrers/<digest>` (distribution specification, "Listing referrers"). */
async function handleReferrers(
  store               ,
  exchange          ,
  repository        ,
  reference        ,
)                {
  const digest = vocabulary/* digestSchema */.er.safeParse(reference);
  if (!digest.success) throw new RegistryRefusal(400, 'DIGEST_INVALID', 'expected a sha256 digest');
  const { searchParams, pathname } = exchange.url;
  const artifactType = searchParams.get('artifactType');
  const all = (await store.referrers(repository, digest.data)).filter(
    (entry) => artifactType === null || entry.artifactType === artifactType,
  );
  const last = searchParams.get('last');
  const rest = last === null ? all : all.filter((entry) => entry.digest > last);
  const manifests = rest.slice(0, referrersPerPage);
  const end = manifests.at(-1);
  const headers                         = { 'content-type': media_types/* mediaTypes */.I.ociIndex };
  if (artifactType !== null) headers['oci-filters-applied'] = 'artifactType';
  if (end !== undefined && manifests.length < rest.length) {
    const query = new URLSearchParams({ last: end.digest });
    if (artifactType !== null) query.set('artifactType', artifactType);
    headers['link'] = `<${pathname}?${query.toString()}>; rel="next"`;
  }
  await exchange.json(
    200,
    { schemaVersion: 2, mediaType: media_types/* mediaTypes */.I.ociIndex, manifests },
    headers,
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/manifest.js
var src_manifest = __webpack_require__(53402);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/manifests.js





                                                              


const maximumManifestBytes = 4 * 1024 * 1024;

/** Answers a request for a manifest (distribution specification, "Pulling" and "Pushing manifests"). */
async function handleManifest(
  store               ,
  exchange          ,
  repository        ,
  reference        ,
  referrersApi         ,
)                {
  const digest = vocabulary/* digestSchema */.er.safeParse(reference);
  if (!digest.success && !(0,src_reference/* isTag */.dz)(reference)) {
    const code = reference.includes(':') ? 'DIGEST_INVALID' : 'MANIFEST_INVALID';
    throw new RegistryRefusal(400, code, 'the reference is neither a tag nor a sha256 digest');
  }
  switch (exchange.request.method) {
    case 'GET':
    case 'HEAD':
      return get(
        store,
        exchange,
        repository,
        digest.data ?? (await store.tag(repository, reference)),
      );
    case 'PUT':
      return put(store, exchange, repository, reference, referrersApi);
    case 'DELETE': {
      const isGone = digest.success
        ? await store.deleteManifest(repository, digest.data)
        : await store.deleteTag(repository, reference);
      if (!isGone) throw unknown(await store.hasRepository(repository));
      return exchange.answer(202, {});
    }
    default:
      throw new RegistryRefusal(405, 'UNSUPPORTED', 'not a method of manifests');
  }
}

async function get(
  store               ,
  exchange          ,
  repository        ,
  digest                    ,
)                {
  const link = digest === undefined ? undefined : await store.manifestLink(repository, digest);
  if (digest === undefined || link === undefined)
    throw unknown(await store.hasRepository(repository));
  const headers = {
    'content-type': link.mediaType,
    'docker-content-digest': digest,
    etag: `"${digest}"`,
  };
  await exchange.answer(200, headers, await (0,promises_.readFile)(store.blobPath(digest)));
}

async function put(
  store               ,
  exchange          ,
  repository        ,
  reference        ,
  referrersApi         ,
)                {
  const pieces           = [];
  for await (const piece of exchange.body(maximumManifestBytes)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const digest = (0,vocabulary/* digestOf */.ol)(bytes);
  const asked = vocabulary/* digestSchema */.er.safeParse(reference);
  if (asked.success && asked.data !== digest) {
    throw new RegistryRefusal(400, 'DIGEST_INVALID', `the bytes have ${digest}`);
  }
  const mediaType = (exchange.header('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const manifest = manifests_parse(bytes, mediaType);
  await requireContent(store, repository, manifest);
  const subject = manifest.subject?.digest;
  const link               =
    subject === undefined
      ? { mediaType }
      : { mediaType, subject, entry: entryOf(manifest, mediaType, digest, bytes.byteLength) };
  await store.putManifest(repository, digest, bytes, link);
  if (!asked.success) await store.setTag(repository, reference, digest);
  await exchange.answer(201, {
    location: `/v2/${repository}/manifests/${digest}`,
    'docker-content-digest': digest,
    ...(subject === undefined || !referrersApi ? {} : { 'oci-subject': subject }),
  });
}

function manifests_parse(bytes        , mediaType        )           {
  const invalid = (why        )                  =>
    new RegistryRefusal(400, 'MANIFEST_INVALID', why);
  const isIndex = mediaType === media_types/* mediaTypes */.I.ociIndex || mediaType === media_types/* mediaTypes */.I.dockerIndex;
  const isImage = mediaType === media_types/* mediaTypes */.I.ociManifest || mediaType === media_types/* mediaTypes */.I.dockerManifest;
  if (!isIndex && !isImage) throw invalid(`the media type ${mediaType} is not known`);
  let value         ;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw invalid('the manifest is no JSON');
  }
  const parsed = (isIndex ? src_manifest/* imageIndexSchema */.jl : src_manifest/* imageManifestSchema */.gT).safeParse(value);
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? 'it has another form');
  const own = parsed.data.mediaType;
  if (own !== undefined && own !== mediaType) throw invalid(`it calls itself ${own}`);
  return parsed.data;
}

/** What a manifest names must be there; its subject need not (specification, "Pushing manifests with subject"). */
async function requireContent(
  store               ,
  repository        ,
  manifest          ,
)                {
  if ((0,src_manifest/* isImageIndex */.yR)(manifest)) {
    for (const { digest } of manifest.manifests) {
      if ((await store.manifestLink(repository, digest)) === undefined) throw missing(digest);
    }
    return;
  }
  for (const { digest, size, urls } of [manifest.config, ...manifest.layers]) {
    if (urls !== undefined && urls.length > 0) continue;
    if ((await store.blobSize(repository, digest)) !== size) throw missing(digest);
  }
}

function missing(digest        )                  {
  return new RegistryRefusal(
    404,
    'MANIFEST_BLOB_UNKNOWN',
    `${digest} is not in this repository with this size`,
  );
}

function unknown(hasRepository         )                  {
  return hasRepository
    ? new RegistryRefusal(404, 'MANIFEST_UNKNOWN', 'no such manifest')
    : new RegistryRefusal(404, 'NAME_UNKNOWN', 'no such repository');
}

function entryOf(manifest          , mediaType        , digest        , size        )             {
  const artifactType = (0,src_manifest/* artifactTypeOf */.Gh)(manifest);
  const { annotations } = manifest;
  return {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/route.js

                                                    

/** What a request's path means. */
                        
                             
                                          
                                                 
                                         
                                                        
                                 
 

const endings                                              = [
  ['upload', /^(.+)\/blobs\/uploads\/?([^/]*)$/],
  ['blob', /^(.+)\/blobs\/([^/]+)$/],
  ['manifest', /^(.+)\/manifests\/([^/]+)$/],
  ['referrers', /^(.+)\/referrers\/([^/]+)$/],
  ['tags', /^(.+)\/tags\/list()$/],
];

/**
 * @param path the path of a request, as it was sent: percent-encoding is not undone, so no name can hide a slash
 * @returns what it means
 */
function routeOf(path        )        {
  const nothing = { repository: undefined, reference: undefined };
  if (path === '/token') return { kind: 'token', ...nothing };
  if (path === '/v2' || path === '/v2/') return { kind: 'base', ...nothing };
  if (path === '/v2/_catalog') return { kind: 'catalog', ...nothing };
  if (!path.startsWith('/v2/')) return { kind: 'unknown', ...nothing };
  const rest = path.slice('/v2/'.length);
  for (const [kind, pattern] of endings) {
    const match = pattern.exec(rest);
    if (match?.[1] === undefined) continue;
    const reference = decode(match[2] ?? '');
    if (!(0,src_reference/* isRepositoryPath */.og)(match[1])) return { kind, ...nothing, invalidName: true };
    return { kind, repository: match[1], reference: reference === '' ? undefined : reference };
  }
  return { kind: 'unknown', ...nothing };
}

/** Clients may send the colon of a digest as %3A; nothing else needs encoding, and all is checked after. */
function decode(text        )         {
  return text.replace(/%3a/gi, ':');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/uploads.js





                                                                      
                                                

const maximumBlobBytes = 16 * 1024 * 1024 * 1024;
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The upload half of the registry (distribution specification, "Pushing blobs"). */
class Uploads {
           #store               ;
           #options                         ;

  constructor(store               , options                         ) {
    this.#store = store;
    this.#options = options;
  }

  /** Answers a request below `/blobs/uploads/`. */
  async handle(exchange          , repository        , id                    )                {
    const { method } = exchange.request;
    if (id === undefined) {
      if (method !== 'POST') throw new RegistryRefusal(405, 'UNSUPPORTED', 'expected POST');
      return this.#begin(exchange, repository);
    }
    const size = idPattern.test(id) ? await this.#store.uploadSize(repository, id) : undefined;
    if (size === undefined) throw new RegistryRefusal(404, 'BLOB_UPLOAD_UNKNOWN', 'no such upload');
    switch (method) {
      case 'GET':
        return exchange.answer(204, this.#session(exchange, repository, id, size));
      case 'PATCH': {
        const total = await this.#append(exchange, repository, id, size);
        return exchange.answer(202, this.#session(exchange, repository, id, total));
      }
      case 'PUT':
        return this.#finish(exchange, repository, id, size);
      case 'DELETE':
        await this.#store.cancelUpload(repository, id);
        return exchange.answer(204, {});
      default:
        throw new RegistryRefusal(405, 'UNSUPPORTED', 'not a method of uploads');
    }
  }

  async #begin(exchange          , repository        )                {
    const { searchParams } = exchange.url;
    const mount = searchParams.get('mount');
    if (mount !== null) {
      const digest = vocabulary/* digestSchema */.er.safeParse(mount);
      if (!digest.success)
        throw new RegistryRefusal(400, 'DIGEST_INVALID', 'mount is no sha256 digest');
      const from = searchParams.get('from');
      const isThere =
        from !== null &&
        (0,src_reference/* isRepositoryPath */.og)(from) &&
        (await this.#store.blobSize(from, digest.data)) !== undefined;
      if (isThere) {
        await this.#store.linkBlob(repository, digest.data);
        return this.#created(exchange, repository, digest.data);
      }
    }
    const id = await this.#store.beginUpload(repository);
    if (searchParams.get('digest') !== null) return this.#finish(exchange, repository, id, 0);
    return exchange.answer(202, this.#session(exchange, repository, id, 0));
  }

  async #finish(exchange          , repository        , id        , size        )                {
    const digest = vocabulary/* digestSchema */.er.safeParse(exchange.url.searchParams.get('digest'));
    if (!digest.success)
      throw new RegistryRefusal(400, 'DIGEST_INVALID', 'expected ?digest=sha256:…');
    const isWhole = size === 0 && exchange.header('content-length') !== '0';
    if (this.#options.uploads === 'chunked' && isWhole) {
      throw new RegistryRefusal(413, 'SIZE_INVALID', 'uploads in one piece are not taken');
    }
    await this.#append(exchange, repository, id, size);
    if (!(await this.#store.finishUpload(repository, id, digest.data))) {
      throw new RegistryRefusal(400, 'DIGEST_INVALID', 'the bytes do not have this digest');
    }
    return this.#created(exchange, repository, digest.data);
  }

  async #append(exchange          , repository        , id        , size        )                  {
    const range = exchange.header('content-range');
    if (range !== undefined) {
      const [, begin, end] = /^(?:bytes )?(\d+)-(\d+)$/.exec(range) ?? [];
      const length = exchange.header('content-length');
      const isNext = Number(begin) === size;
      const fits = length === undefined || Number(end) - Number(begin) + 1 === Number(length);
      if (!isNext || !fits) {
        const headers = this.#session(exchange, repository, id, size);
        throw new RegistryRefusal(416, 'BLOB_UPLOAD_INVALID', 'the piece is out of order', headers);
      }
    }
    const path = this.#store.uploadPath(repository, id);
    await (0,external_node_stream_promises_.pipeline)(exchange.body(maximumBlobBytes), (0,external_node_fs_.createWriteStream)(path, { flags: 'a' }));
    return (await this.#store.uploadSize(repository, id)) ?? 0;
  }

  async #created(exchange          , repository        , digest        )                {
    await exchange.answer(201, {
      location: this.#location(exchange, `/v2/${repository}/blobs/${digest}`),
      'docker-content-digest': digest,
    });
  }

  #session(
    exchange          ,
    repository        ,
    id        ,
    size        ,
  )                         {
    return {
      // The query is a session's state with many registries: clients have to keep it.
      location: this.#location(
        exchange,
        `/v2/${repository}/blobs/uploads/${id}?_state=${id.slice(0, 8)}`,
      ),
      range: `0-${Math.max(0, size - 1)}`,
      'docker-upload-uuid': id,
    };
  }

  #location(exchange          , path        )         {
    return this.#options.locations === 'absolute' ? new URL(path, exchange.url).href : path;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/request-handler.js
                                                                 





                                                                      
                                         


                                                   

                                                


/** Answers every request of the embedded registry, and writes down what was asked. */
class RequestHandler {
           #store               ;
           #options                         ;
           #log            ;
           #guard       ;
           #uploads         ;
           #occurrences = new Map                ();

  constructor(store               , options                         , log            ) {
    this.#store = store;
    this.#options = options;
    this.#log = log;
    this.#guard = new Guard(options.authentication);
    this.#uploads = new Uploads(store, options);
  }

  /** Answers one request; never throws. */
  async handle(request                 , response                )                {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const route = routeOf(path);
    const host = `127.0.0.1:${request.socket.localPort ?? 0}`;
    const method = request.method ?? '';
    const entry = {
      method,
      kind: route.kind,
      path,
      repository: route.repository,
      reference: route.reference,
      status: 0,
      authorized: request.headers.authorization !== undefined,
      bytesIn: 0,
      bytesOut: 0,
    };
    let isLogged = false;
    const log = (status        )       => {
      entry.status = status;
      if (!isLogged) this.#log.add(entry);
      isLogged = true;
    };
    let exchange                      ;
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    try {
      const fault = await this.#fault(method, path, route);
      const target = `http://${host}${request.url ?? '/'}`;
      const url = new URL(URL.canParse(target) ? target : `http://${host}/`);
      exchange = new Exchange(request, response, url, fault, entry, log);
      if (!(await spoil(exchange, fault, log))) {
        await this.#answer(exchange, route, host, fault);
      }
    } catch (error) {
      await explain(exchange, response, error);
    } finally {
      // Answering before a body was read ends the connection cleanly instead of leaving it half used.
      if (!request.complete) request.resume();
      log(entry.status);
    }
  }

  async #fault(method        , path        , route       )                             {
    const key = `${method} ${route.kind}`;
    const occurrence = (this.#occurrences.get(key) ?? 0) + 1;
    this.#occurrences.set(key, occurrence);
    const { kind, repository, reference } = route;
    return this.#options.faults?.({ method, kind, path, repository, reference, occurrence });
  }

  async #answer(
    exchange          ,
    route       ,
    host        ,
    fault                   ,
  )                {
    this.#guard.check(exchange, route, `http://${host}/token`);
    if (route.invalidName === true) {
      throw new RegistryRefusal(400, 'NAME_INVALID', 'the repository name is not valid');
    }
    const { repository = '', reference } = route;
    const hasReferrers = this.#options.referrersApi !== false && fault?.kind !== 'no-referrers-api';
    switch (route.kind) {
      case 'token':
        return this.#guard.token(exchange);
      case 'base':
        return exchange.json(200, {});
      case 'catalog':
        return handleCatalog(this.#store, exchange);
      case 'tags':
        return handleTags(this.#store, exchange, repository);
      case 'upload':
        return this.#uploads.handle(exchange, repository, reference);
      case 'blob':
        return handleBlob(this.#store, exchange, repository, reference ?? '');
      case 'manifest':
        return handleManifest(this.#store, exchange, repository, reference ?? '', hasReferrers);
      case 'referrers':
        if (!hasReferrers) break;
        return handleReferrers(this.#store, exchange, repository, reference ?? '');
      case 'unknown':
        break;
    }
    await exchange.answer(
      404,
      { 'content-type': 'text/plain' },
      Buffer.from('404 page not found\n'),
    );
  }
}

/** @returns whether the fault was the whole answer */
async function spoil(
  exchange          ,
  fault                   ,
  log                          ,
)                   {
  switch (fault?.kind) {
    case 'status': {
      const seconds = fault.retryAfterSeconds;
      const headers = seconds === undefined ? {} : { 'retry-after': String(seconds) };
      await exchange.refuse(fault.status, fault.code ?? 'UNKNOWN', 'a fault of the test', headers);
      return true;
    }
    case 'cut':
      if (fault.afterBytes !== undefined) return false;
      log(0);
      exchange.request.socket.destroy();
      return true;
    case 'redirect':
      await exchange.answer(307, { location: fault.location });
      return true;
    case 'delay':
      await (0,external_node_timers_promises_.setTimeout)(fault.milliseconds, undefined, { ref: false });
      return false;
    case 'flip':
    case 'no-referrers-api':
    case undefined:
      return false;
  }
}

async function explain(
  exchange                      ,
  response                ,
  error         ,
)                {
  if (response.headersSent || response.destroyed || exchange === undefined) {
    response.destroy();
    return;
  }
  if (error instanceof RegistryRefusal) {
    await exchange.refuse(error.status, error.code, error.message, error.headers);
    return;
  }
  await exchange.refuse(500, 'UNKNOWN', (0,src_error/* messageOf */.bD)(error));
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/request-log.js
/** What a request to the embedded registry is about. */
const requestKinds = (/* unused pure expression or super */ null && ([
  'base',
  'token',
  'manifest',
  'blob',
  'upload',
  'tags',
  'referrers',
  'catalog',
  'unknown',
]))         ;
                                                        

/** One request that was answered (status 0: the connection was cut). */
                                
                          
                             
                        
                                          
                                         
                          
                               
                           
                            
 

/** Which requests are meant; an absent field means any. */
                                
                                               
                                                       
                               
 

const maximumLogged = 100_000;

/** What the embedded registry was asked, oldest first (the last 100,000), for tests such as "zero pushes". */
class RequestLog {
  #entries                  = [];

  /** Adds a request. */
  add(entry               )       {
    if (this.#entries.length >= maximumLogged) this.#entries.splice(0, maximumLogged / 2);
    this.#entries.push(entry);
  }

  /** @returns the requests that fit */
  list(filter                = {})                           {
    return this.#entries.filter(
      (entry) =>
        fits(filter.method, entry.method) &&
        fits(filter.kind, entry.kind) &&
        (filter.repository === undefined || filter.repository === entry.repository),
    );
  }

  /** @returns how many requests fit */
  count(filter                = {})         {
    return this.list(filter).length;
  }

  /** @returns requests that change the registry: uploads, manifests, deletions */
  writes()                           {
    return this.list({ method: ['POST', 'PUT', 'PATCH', 'DELETE'] }).filter(
      (entry) => entry.kind !== 'token',
    );
  }

  /** @returns the bytes of blobs that came in and went out */
  blobBytes()                                                {
    const blobs = this.list({ kind: ['blob', 'upload'] });
    return {
      in: blobs.reduce((sum, entry) => sum + entry.bytesIn, 0),
      out: blobs.reduce((sum, entry) => sum + entry.bytesOut, 0),
    };
  }

  /** Forgets what was counted. */
  reset()       {
    this.#entries = [];
  }
}

function fits(wanted                                        , found        )          {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? wanted === found : wanted.includes(found);
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/store.js








const manifestLinkSchema = schemas/* object */.Ikc({
  mediaType: schemas/* string */.YjP(),
  subject: vocabulary/* digestSchema */.er.optional(),
  /** The entry in the list of the subject's referrers. */
  entry: src_manifest/* descriptorSchema */.TM.optional(),
});

/** What is kept of a manifest beside its bytes. */
                                                              

/**
 * The embedded registry's memory: a folder. Every file appears whole, by rename, after what it points at;
 * so a process that is killed at any point leaves a store that is right. Names are checked before they get
 * here; the folders of our own begin with `_`, which no repository's part can.
 */
class RegistryStore {
           #folder        ;

  constructor(folder        ) {
    this.#folder = folder;
  }

  /** Makes the folders. */
  async open()                {
    await (0,promises_.mkdir)((0,external_node_path_.join)(this.#folder, 'blobs'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(this.#folder, 'repositories'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(this.#folder, 'uploads'), { recursive: true });
  }

  /** @returns where the bytes of a digest are, or would be */
  blobPath(digest        )         {
    const hex = hexOf(digest);
    return (0,external_node_path_.join)(this.#folder, 'blobs', hex.slice(0, 2), hex);
  }

  /** @returns the size of a blob that the repository has */
  async blobSize(repository        , digest        )                              {
    const link = await sizeOf(this.#path(repository, '_blobs', hexOf(digest)));
    return link === undefined ? undefined : sizeOf(this.blobPath(digest));
  }

  /** Makes a blob that is stored already part of a repository. */
  async linkBlob(repository        , digest        )                {
    await this.#write(this.#path(repository, '_blobs', hexOf(digest)), '');
  }

  async unlinkBlob(repository        , digest        )                   {
    return remove(this.#path(repository, '_blobs', hexOf(digest)));
  }

  /** Opens an upload session. Its state is the file: it goes on after a restart. */
  async beginUpload(repository        )                  {
    const id = (0,external_node_crypto_.randomUUID)();
    await (0,promises_.mkdir)(this.#path(repository, '_uploads'), { recursive: true });
    await (0,promises_.writeFile)(this.uploadPath(repository, id), '');
    return id;
  }

  uploadPath(repository        , id        )         {
    return this.#path(repository, '_uploads', id);
  }

  /** @returns how many bytes a session holds, or undefined where there is no such session */
  async uploadSize(repository        , id        )                              {
    return sizeOf(this.uploadPath(repository, id));
  }

  async cancelUpload(repository        , id        )                   {
    return remove(this.uploadPath(repository, id));
  }

  /** Ends a session: its bytes become the blob, if they have the digest. */
  async finishUpload(repository        , id        , digest        )                   {
    const path = this.uploadPath(repository, id);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of (0,external_node_fs_.createReadStream)(path)) hash.update(Buffer.from(piece              ));
    if (`sha256:${hash.digest('hex')}` !== digest) {
      await remove(path);
      return false;
    }
    const target = this.blobPath(digest);
    await (0,promises_.mkdir)((0,external_node_path_.join)(target, '..'), { recursive: true });
    await (0,promises_.rename)(path, target);
    await this.linkBlob(repository, digest);
    return true;
  }

  /** Stores a manifest: bytes first, then its entry as a referrer, then the link that makes it exist. */
  async putManifest(
    repository        ,
    digest        ,
    bytes        ,
    link              ,
  )                {
    const path = this.blobPath(digest);
    if ((await sizeOf(path)) === undefined) await this.#write(path, bytes);
    if (link.subject !== undefined) {
      const folder = this.#path(repository, '_referrers', hexOf(link.subject));
      await this.#write((0,external_node_path_.join)(folder, hexOf(digest)), '');
    }
    await this.#write(this.#path(repository, '_manifests', hexOf(digest)), JSON.stringify(link));
  }

  async manifestLink(repository        , digest        )                                    {
    const text = await read(this.#path(repository, '_manifests', hexOf(digest)));
    return text === undefined ? undefined : manifestLinkSchema.parse(JSON.parse(text));
  }

  /** Removes a manifest and the tags that point at it. */
  async deleteManifest(repository        , digest        )                   {
    const link = await this.manifestLink(repository, digest);
    if (link === undefined) return false;
    for (const tag of await this.tags(repository)) {
      if ((await this.tag(repository, tag)) === digest) await this.deleteTag(repository, tag);
    }
    await remove(this.#path(repository, '_manifests', hexOf(digest)));
    if (link.subject !== undefined) {
      await remove(this.#path(repository, '_referrers', hexOf(link.subject), hexOf(digest)));
    }
    return true;
  }

  async tag(repository        , tag        )                              {
    const text = await read(this.#path(repository, '_tags', tag));
    return text === undefined ? undefined : vocabulary/* digestSchema */.er.parse(text);
  }

  async setTag(repository        , tag        , digest        )                {
    await this.#write(this.#path(repository, '_tags', tag), digest);
  }

  async deleteTag(repository        , tag        )                   {
    return remove(this.#path(repository, '_tags', tag));
  }

  /** @returns the repository's tags in lexical order */
  async tags(repository        )                             {
    return list(this.#path(repository, '_tags'));
  }

  /** @returns what is attached to a digest, each as its manifest says */
  async referrers(repository        , subject        )                                 {
    const names = await list(this.#path(repository, '_referrers', hexOf(subject)));
    const found               = [];
    for (const name of names) {
      const link = await this.manifestLink(repository, vocabulary/* digestSchema */.er.parse(`sha256:${name}`));
      if (link?.entry !== undefined) found.push(link.entry);
    }
    return found;
  }

  async hasRepository(repository        )                   {
    const parts = await list(this.#path(repository));
    return parts.includes('_manifests') || parts.includes('_blobs');
  }

  /** @returns the repositories that have manifests, in lexical order */
  async repositories()                             {
    const found           = [];
    const walk = async (prefix        )                => {
      const names = await list((0,external_node_path_.join)(this.#folder, 'repositories', prefix));
      if (names.includes('_manifests')) found.push(prefix);
      for (const name of names) {
        if (!name.startsWith('_')) await walk(prefix === '' ? name : `${prefix}/${name}`);
      }
    };
    await walk('');
    return found.sort();
  }

  #path(repository        , ...parts          )         {
    return (0,external_node_path_.join)(this.#folder, 'repositories', repository, ...parts);
  }

  async #write(path        , content                     )                {
    const temporary = (0,external_node_path_.join)(this.#folder, 'uploads', (0,external_node_crypto_.randomUUID)());
    await (0,promises_.mkdir)((0,external_node_path_.join)(path, '..'), { recursive: true });
    await (0,promises_.writeFile)(temporary, content);
    await (0,promises_.rename)(temporary, path);
  }
}

function hexOf(digest        )         {
  return digest.slice('sha256:'.length);
}

async function orUndefined   (act            )                         {
  try {
    return await act;
  } catch (error) {
    if ((0,system_error/* isAbsent */.W)(error)) return undefined;
    throw error;
  }
}

async function sizeOf(path        )                              {
  return (await orUndefined((0,promises_.stat)(path)))?.size;
}

async function read(path        )                              {
  return orUndefined((0,promises_.readFile)(path, 'utf8'));
}

async function list(path        )                             {
  return ((await orUndefined((0,promises_.readdir)(path))) ?? []).sort();
}

async function remove(path        )                   {
  return (await orUndefined((0,promises_.rm)(path).then(() => true))) ?? false;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/embedded/embedded-registry.js




                                             




/** Who may use the embedded registry. */
                                    
                                                                                    
     
                                                          
                              
                                
                                
                                     
      

/** How the embedded registry runs. */
                                          
                                                                                         
                          
                                 
                         
                              
                                                   
                                                                                      
                                  
                                                  
                                       
                                                          
                                               
 

/** A running embedded registry. */
                                   
                          
                        
                       
                                                    
                                
                                                                         
                         
 

/**
 * Starts a registry in this process, on 127.0.0.1.
 * @param options where it stores, and how it behaves
 * @throws OCI_PORT_IN_USE, OCI_STORE_UNUSABLE
 */
async function startEmbeddedRegistry(
  options                         ,
)                            {
  const store = new RegistryStore(options.folder);
  try {
    await store.open();
  } catch (error) {
    throw (0,src_error_codes/* ociError */.Y)('OCI_STORE_UNUSABLE', {
      message: `Expected to store images in ${options.folder}; ${(0,src_error/* messageOf */.bD)(error)}.`,
      remedy: 'Give a folder that can be written.',
      cause: error,
    });
  }
  const requests = new RequestLog();
  const registry = new RequestHandler(store, options, requests);
  const server = (0,external_node_http_.createServer)((request, response) => {
    void registry.handle(request, response);
  });
  const port = await listen(server, options.port ?? 0);
  const host = `127.0.0.1:${port}`;
  let closing                           ;
  const close = async ()                => {
    const closed = (0,external_node_events_.once)(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { host, url: `http://${host}`, requests, close: () => (closing ??= close()) };
}

async function listen(server        , port        )                  {
  try {
    server.listen(port, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
  } catch (error) {
    throw (0,src_error_codes/* ociError */.Y)('OCI_PORT_IN_USE', {
      message: `Expected to listen on 127.0.0.1:${port}; ${(0,src_error/* messageOf */.bD)(error)}.`,
      remedy: 'Stop what uses the port, or choose another one (0 takes a free one).',
      facts: { port },
      cause: error,
    });
  }
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new TypeError('expected a TCP address');
  return address.port;
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/keys.js
var keys = __webpack_require__(53791);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/front.js



/** The address under which an environment is reached, whichever process stands behind it. */
                        
                        
                                                                             
                                        
                         
 

/**
 * Opens a port of 127.0.0.1 and hands its connections to a process behind it, as a proxy in front of a
 * rolling update does: the old process answers until the new one is ready.
 */
async function openFront()                 {
  let target                    ;
  const sockets = new Set        ();
  const server = (0,external_node_net_.createServer)((incoming) => {
    if (target === undefined) {
      incoming.destroy();
      return;
    }
    const outgoing = (0,external_node_net_.connect)(target, '127.0.0.1');
    for (const [socket, other] of [[incoming, outgoing]         , [outgoing, incoming]         ]) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    incoming.pipe(outgoing);
    outgoing.pipe(incoming);
  });
  const port = await front_listen(server);
  return {
    port,
    route: (next) => {
      target = next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise      ((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}

/** A document at a URL of 127.0.0.1: what the reconciler says about an environment. */
                            
                       
                         
 

/**
 * @param read gives the document, undefined while there is none
 * @returns the URL under which it is served as JSON
 */
async function publishDocument(read               )                     {
  const server = (0,external_node_http_.createServer)((_request, response) => {
    const document = read();
    response.setHeader('connection', 'close');
    response.statusCode = document === undefined ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(document === undefined ? '{}' : JSON.stringify(document));
  });
  const port = await front_listen(server);
  return {
    url: `http://127.0.0.1:${String(port)}/status`,
    close: async () => {
      server.closeAllConnections();
      await new Promise      ((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}

async function front_listen(
  server                                                                       ,
)                  {
  return await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string')
        reject(new Error('the port of a new server is not known'));
      else resolve(address.port);
    });
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/policy.js
                                                         





/** The approver whose key the rehearsal holds where the application's policy names none. */
const secondPerson = 'second-person';

/** A status document whose source is connected once the reconciler runs. */
                                                
                                     
 

/** The policy file of a rehearsal's ops repository. */
                                  
                        
                                                      
                                                      
 

const writtenApproval = schemas/* looseObject */._H3({ given: schemas/* string */.YjP().optional() });

const writtenPolicy = schemas/* looseObject */._H3({
  environments: schemas/* array */.YOg(
    schemas/* looseObject */._H3({
      name: schemas/* string */.YjP(),
      approval: writtenApproval.optional(),
      checks: schemas/* unknown */.L5J().optional(),
    }),
  ),
  approvers: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })).default([]),
});

/**
 * Writes the policy of a rehearsal: the application's own rules, with this machine's addresses, and with keys
 * that the rehearsal holds, in the place of people's and machines' own.
 * @param text the application's waybill.yaml
 * @param config the same, parsed
 * @param signingKey the release's key
 * @param address opens an environment's address
 */
async function rehearsalPolicy(
  text        ,
  config                   ,
  signingKey         ,
  address                                          ,
)                           {
  const written          =
    config.policy === undefined
      ? defaultPolicy(config)
      : schemas/* looseObject */._H3({ policy: schemas/* unknown */.L5J() }).parse((0,dist/* parseDocument */.Tp)(text).toJS()).policy;
  const policy = writtenPolicy.parse(written);
  const statuses = new Map                     ();
  const environments = [];
  // Checks are those of jobs that a rehearsal does not run.
  for (const { approval, checks: _checks, ...environment } of policy.environments) {
    const status = await statusPlace();
    statuses.set(environment.name, status);
    environments.push({
      // What fails in the first one goes back by itself, where the application's policy does not say otherwise.
      ...(environments.length === 0 ? { rollback: 'automatic' } : {}),
      ...environment,
      ...(approval === undefined ? {} : { approval: signedApproval(approval) }),
      url: await address(environment.name),
      target: { kind: 'http', status: status.url },
    });
  }
  const people =
    policy.approvers.length === 0 ? [secondPerson] : policy.approvers.map(({ name }) => name);
  const approverKeys = new Map(people.map((name) => [name, (0,keys/* generateKeyPair */.TZ)()]));
  const file = {
    version: 1,
    ...policy,
    environments,
    approvers: [...approverKeys].map(([name, { publicKey }]) => ({ name, key: publicKey })),
    signers: [{ name: 'release', key: signingKey.publicKey }],
  };
  return { text: (0,dist/* stringify */.As)(file), statuses, approverKeys };
}

/** On one machine nobody reviews anything under an account that is proved: an approver signs in its place. */
function signedApproval(approval                                 )         {
  if (approval.given === undefined || approval.given === 'signed') return approval;
  const { given: _given, by: _by, 'admin-bypass': _bypass, ...rest } = approval;
  return rest;
}

async function statusPlace()                       {
  let source                = () => undefined;
  const published = await publishDocument(() => source());
  return {
    ...published,
    connect: (read) => {
      source = read;
    },
  };
}

/** Staging, then production with one approval, for an application that says nothing of environments. */
function defaultPolicy(config                   )          {
  const environment = (name        )         => ({
    name,
    'desired-state': [
      {
        file: `${name}/deploy.env`,
        format: 'dotenv',
        images: Object.fromEntries(
          config.images.map((image) => [
            image.name,
            `${image.name.replaceAll('-', '_').toUpperCase()}_IMAGE`,
          ]),
        ),
      },
    ],
  });
  return {
    environments: [
      environment('staging'),
      { ...environment('production'), approval: { required: 1 } },
    ],
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/rehearsal/world.js









                                            





/** Everything that a rehearsal has on this machine. */
                        
                          
                                                          
                          
                                     
                          
                                      
                                         
                                 
                               
                               
                                                                                      
                                                      
                                                                 
                               
                                                                                           
                         
 

/** What `waybill rehearse` was asked for. */
                               
                          
                               
                            
 

/**
 * Builds a rehearsal's world: a registry, a bare application repository with a protected branch, a bare ops
 * repository with policy and desired state, keys of two identities, and each environment with its services,
 * all in one temporary folder and on ports of 127.0.0.1.
 * @param options what is rehearsed
 * @throws REHEARSAL_UNSUITABLE, CONFIG_*, REHEARSAL_SERVICE_FAILED; what was started is ended before
 */
async function createWorld(options              )                 {
  const source = (0,external_node_path_.resolve)(options.source);
  const text = await readDescription(source);
  const config = (0,src_parse/* parseApplicationConfig */.m0)(text, 'waybill.yaml');
  const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'waybill-rehearsal-')));
  const cleanups                          = [() => (0,promises_.rm)(folder, { recursive: true, force: true })];
  let closing                           ;
  const close = ()                => (closing ??= closeAll(cleanups));
  try {
    return await build({ ...options, source }, { config, text, folder, close }, cleanups);
  } catch (error) {
    await close();
    throw error;
  }
}

async function closeAll(cleanups                                  )                {
  for (const cleanup of [...cleanups].reverse()) await cleanup();
}

async function build(
  options              ,
  base   
                                       
                          
                            
                                        
   ,
  cleanups                         ,
)                 {
  const { config, folder } = base;
  const { signal, source } = options;
  const registry = await startEmbeddedRegistry({ folder: (0,external_node_path_.join)(folder, 'registry') });
  cleanups.push(() => registry.close());
  const signingKey = (0,keys/* generateKeyPair */.TZ)();
  const fronts = new Map               ();
  const written = await rehearsalPolicy(base.text, config, signingKey, async (environment) => {
    const front = await openFront();
    cleanups.push(() => front.close());
    fronts.set(environment, front);
    return `http://127.0.0.1:${String(front.port)}`;
  });
  for (const published of written.statuses.values()) cleanups.push(() => published.close());
  const policy = (0,src_parse/* parsePolicy */.ON)(written.text, 'waybill-policy.yaml');
  const applicationRepository = (0,external_node_path_.join)(folder, 'application.git');
  const opsRepository = (0,external_node_path_.join)(folder, 'ops.git');
  const baseline = await createApplication(applicationRepository, source, config, signal);
  await createOps(opsRepository, config, policy, written.text, signal);
  const environments = new Map                            ();
  for (const environment of policy.environments) {
    const front = fronts.get(environment.name);
    const status = written.statuses.get(environment.name);
    if (front === undefined || status === undefined)
      throw new TypeError(`no port was opened for ${environment.name}`);
    const running = await startEnvironment({
      environment,
      config,
      front,
      source,
      folder,
      opsRepository,
      signal,
    });
    status.connect(running.status);
    cleanups.push(() => running.stop());
    environments.set(environment.name, running);
  }
  return {
    folder,
    source,
    config,
    policy,
    registry,
    applicationRepository,
    opsRepository,
    baseline,
    signingKey,
    approverKeys: written.approverKeys,
    environments,
    signal,
    close: base.close,
  };
}

async function readDescription(source        )                  {
  try {
    return await (0,promises_.readFile)((0,external_node_path_.join)(source, 'waybill.yaml'), 'utf8');
  } catch (error) {
    throw (0,error_codes/* cliError */.h)('REHEARSAL_UNSUITABLE', {
      message: `Expected a waybill.yaml in ${source}, found no readable file: ${(0,src_error/* messageOf */.bD)(error)}.`,
      remedy: 'Name a folder that holds one; `examples/compose-host` is a complete example.',
      facts: { folder: source },
    });
  }
}

async function createApplication(
  repository        ,
  source        ,
  config                   ,
  signal             ,
)                     {
  await createBareRepository(repository, config.branch, signal);
  const baseline = await writeCommit(
    repository,
    config.branch,
    undefined,
    'The application as it stands',
    async (workTree) => {
      for (const file of await filesOf(source, signal)) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(workTree, file)), { recursive: true });
        await (0,promises_.cp)((0,external_node_path_.join)(source, file), (0,external_node_path_.join)(workTree, file), { verbatimSymlinks: true });
      }
    },
    signal,
  );
  await (0,protection/* installProtection */.vs)(
    repository,
    { branch: config.branch, rules: ['pull-request', 'no-force-push', 'no-deletion'] },
    signal,
  );
  return baseline;
}

/** The files of the folder that git would commit: tracked ones and new ones that it does not ignore. */
async function filesOf(source        , signal             )                             {
  try {
    const list = await git(
      source,
      signal,
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard',
      '--',
      '.',
    );
    return list.split('\0').filter((file) => file !== '');
  } catch (error) {
    throw (0,error_codes/* cliError */.h)('REHEARSAL_UNSUITABLE', {
      message: `Expected ${source} to lie in a git repository: ${(0,src_error/* messageOf */.bD)(error)}`,
      remedy: 'Run `git init` there, or name another folder.',
      facts: { folder: source },
      cause: error,
    });
  }
}

async function createOps(
  repository        ,
  config                   ,
  policy        ,
  policyText        ,
  signal             ,
)                {
  await createBareRepository(repository, config.ops.branch, signal);
  await writeCommit(
    repository,
    config.ops.branch,
    undefined,
    'Policy and empty desired state',
    async (workTree) => {
      await (0,promises_.writeFile)((0,external_node_path_.join)(workTree, 'waybill-policy.yaml'), policyText);
      for (const environment of policy.environments) await writeEmptyState(workTree, environment);
    },
    signal,
  );
  // Records are never taken back: the hook keeps everything below waybill/ too.
  await (0,protection/* installProtection */.vs)(
    repository,
    { branch: config.ops.ledger, rules: ['no-force-push', 'no-deletion'] },
    signal,
  );
}

async function writeEmptyState(workTree        , environment             )                {
  for (const { file, format } of environment.desiredState) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(workTree, file)), { recursive: true });
    const content =
      format === 'dotenv'
        ? `# What ${environment.name} runs. Waybill writes the images; the rest is yours.\n`
        : 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n';
    await (0,promises_.writeFile)((0,external_node_path_.join)(workTree, file), content);
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/rehearse.js




                                                   




                                                             


/** `waybill rehearse`: the whole path on one machine. */
const rehearse          = {
  name: 'rehearse',
  about: 'Run the whole path on this machine, with no account anywhere.',
  positionals: ['[folder]'],
  options: {
    keep: {
      about:
        'Leave it running afterwards, until Ctrl-C, so that the other commands can look at it.',
    },
    board: { about: 'Where the page with the records is written.', value: 'FILE' },
  },
  details: [
    'Takes the repository in the folder (the current one where none is named) through verify, release, staging, approval, production, a release that fails, and a rollback, with the bundled actions as child processes, as a runner starts them. It needs a waybill.yaml, Node and git.',
    'The registry, the two repositories, the second identity with its key, the environments and their services live in one temporary folder and on ports of 127.0.0.1. All of it is ended and removed at the end, also after Ctrl-C. Your repository is read and never written.',
  ],
  examples: ['waybill rehearse examples/compose-host', 'waybill rehearse --keep .'],
  run: async (call) => {
    const startedAt = Date.now();
    const display = terminalDisplay(process.stdout);
    const world = await createWorld({
      source: call.positionals[0] ?? '.',
      signal: call.signal,
      display,
    });
    try {
      const runner = createRunner(world, display);
      const board = boardFile(call, world);
      await keepRunning(world, board);
      const scenes = await playActs(runner, board);
      display.note(`\n${String(scenes)} acts, ${(0,time/* formatDuration */.a3)(Date.now() - startedAt)}.`);
      if (call.given('keep')) await hold(call, world, display);
    } finally {
      await world.close();
    }
    return 0;
  },
};

function createRunner(world       , display         )              {
  let runs = 0;
  return {
    world,
    display,
    distribution: distributionFolder(),
    nextRun: () => {
      runs += 1;
      return runs;
    },
  };
}

/** The bundled actions lie beside the bundled command line. */
function distributionFolder()         {
  const script = process.argv[1];
  if (script === undefined) {
    throw (0,error_codes/* cliError */.h)('REHEARSAL_UNSUITABLE', {
      message: 'Expected to be started from dist/cli/index.js, found no script.',
      remedy: 'Start `node dist/cli/index.js rehearse`, or the installed `waybill`.',
    });
  }
  return (0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(script)));
}

function boardFile(call      , world       )         {
  return (0,external_node_path_.resolve)(
    call.text('board') ?? (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `waybill-board-${world.config.application}.html`),
  );
}

/** Waits for Ctrl-C; what runs stays as it is. */
async function hold(call      , world       , display         )                {
  display.note(
    [
      '',
      `Left running in ${world.folder}; Ctrl-C ends and removes it. In another terminal:`,
      ...[
        'status',
        'history',
        `trace ${world.baseline.slice(0, 8)}`,
        'plan production',
        'ledger verify',
      ].map((words) => `  waybill ${words} --rehearsal ${world.folder}`),
    ].join('\n'),
  );
  await new Promise      ((resolve) => {
    // A timer keeps the process alive: nothing else here needs the event loop.
    const timer = setInterval(() => undefined, 60_000);
    call.signal.addEventListener(
      'abort',
      () => {
        clearInterval(timer);
        resolve();
      },
      { once: true },
    );
  });
}


/***/ }),

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

/***/ 78833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf)
/* harmony export */ });
/* unused harmony exports stageNames, actionNames */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);

                                                    

/** The stages of a release's way (design, section 2). */
const stageNames = (/* unused pure expression or super */ null && (['verify', 'release', 'promote', 'rollback']))         ;
                                                    

/** The actions of this repository that stages are made of. */
const actionNames = (/* unused pure expression or super */ null && ([
  'verify-contract',
  'build-publish-image',
  'sign-and-sbom',
  'check-promotion',
  'record-deployment',
  'run-migrator',
  'update-desired-state',
  'open-ops-pr',
  'await-ready',
  'smoke-check',
  'roll-back',
]))         ;
                                                      

/** What a stage is asked for; empty texts where a stage does not need one. */
                               
                               
                          
                                                                       
                          
                            
                          
                                                                                      
                             
 

/** Where an input of a step comes from. */
                         
                                
                                            
                                                      
                                                            
                                                                     

/** When a step runs: after success so far, always (also after a failure), after a failure, or when an output says so. */
                           
                                
                               
                                            
                                
     
                              
                            
                              
                              
      

/** One step of a stage: an action, and where its inputs come from. */
                            
                      
                              
                                 
                                    
                                                         
 

/** A job has one summary: the steps that tell the whole write it, the others only where they fail. */
const told                                        = { summary: { literal: 'always' } };
const quiet                                        = { summary: { literal: 'failure' } };

const success                = { when: 'success' };
const always                = { when: 'always' };
const from = (step        , output        )              => ({ step, output });
const asked = (request                    )              => ({ request });

/**
 * The steps that observe what runs and close the record: the same for every way that ends in a rollout.
 * `acting` are the steps before them whose failure the record keeps; the last of them wrote desired state.
 */
function observation(condition               , acting                   )                       {
  const writer = acting.at(-1) ?? '';
  const target = { environment: asked('environment'), commit: from('check', 'commit') };
  return [
    // Where a controller starts the migration it comes with desired state: this follows it, and starts nothing.
    {
      id: 'follow',
      action: 'run-migrator',
      job: 'work',
      condition: { when: 'output', step: writer, output: 'migration-follows', equals: 'true' },
      inputs: { ...target, deployment: from('start', 'deployment'), ...quiet },
    },
    {
      id: 'ready',
      action: 'await-ready',
      job: 'work',
      condition,
      inputs: { ...target, deployment: from('start', 'deployment'), ...quiet },
    },
    {
      id: 'smoke',
      action: 'smoke-check',
      job: 'work',
      condition,
      inputs: { ...target, ...quiet },
    },
    {
      id: 'finish',
      action: 'record-deployment',
      job: 'work',
      condition: always,
      inputs: {
        operation: { literal: 'finish' },
        ...target,
        deployment: from('start', 'deployment'),
        migration: from('follow', 'evidence'),
        ready: from('ready', 'evidence'),
        smoke: from('smoke', 'evidence'),
        failure: { firstOf: [...acting, 'follow', 'ready', 'smoke'], output: 'failure' },
        ...told,
      },
    },
  ];
}

function begin(kind                        )                       {
  const inputs                              = {
    environment: asked('environment'),
    commit: asked('commit'),
    kind: { literal: kind },
    overrides: asked('overrides'),
    ...(kind === 'rollback' ? { target: asked('target'), reason: asked('reason') } : {}),
  };
  return [
    {
      id: 'check',
      action: 'check-promotion',
      job: 'check',
      condition: success,
      inputs: { ...inputs, ...told },
    },
    {
      id: 'start',
      action: 'record-deployment',
      job: 'work',
      condition: success,
      inputs: {
        operation: { literal: 'start' },
        ...inputs,
        'plan-hash': from('check', 'plan-hash'),
        'reviews-before': from('check', 'reviews-before'),
        ...quiet,
      },
    },
  ];
}

const migrate            = {
  id: 'migrate',
  action: 'run-migrator',
  job: 'work',
  condition: success,
  inputs: {
    environment: asked('environment'),
    commit: from('check', 'commit'),
    deployment: from('start', 'deployment'),
    ...quiet,
  },
};

function desire(migrates         )            {
  return {
    id: 'desire',
    action: 'update-desired-state',
    job: 'work',
    condition: success,
    inputs: {
      environment: asked('environment'),
      commit: from('check', 'commit'),
      deployment: from('start', 'deployment'),
      plan: from('start', 'plan'),
      ...(migrates ? { migration: from('migrate', 'evidence') } : {}),
      ...quiet,
    },
  };
}

const propose            = {
  id: 'propose',
  action: 'open-ops-pr',
  job: 'work',
  condition: success,
  inputs: {
    environment: asked('environment'),
    commit: from('check', 'commit'),
    deployment: from('start', 'deployment'),
    ...told,
  },
};

/** A rollback that fails has no such step: the policy takes a promotion back once, and never in a loop. */
const recover            = {
  id: 'recover',
  action: 'roll-back',
  job: 'work',
  condition: { when: 'failure' },
  inputs: {
    environment: asked('environment'),
    deployment: from('start', 'deployment'),
    ...told,
  },
};

const contract            = {
  id: 'contract',
  action: 'verify-contract',
  job: 'work',
  condition: success,
  inputs: { commit: asked('commit'), ...told },
};

/**
 * The order of steps of a stage: the only place that knows it. Workflows, the root composite, the command
 * line and the rehearsal run what it says.
 * @param stage which stage
 * @param delivery how the environment's desired state is written (promote and rollback)
 * @returns the steps in order
 */
function stepsOf(stage           , delivery               = 'direct')                       {
  switch (stage) {
    case 'verify':
      return [contract];
    case 'release':
      return [
        // A pull request was held against what ran then; this is what the waybill says of the commit.
        contract,
        {
          id: 'build',
          action: 'build-publish-image',
          job: 'work',
          condition: success,
          inputs: { commit: asked('commit'), ...quiet },
        },
        {
          id: 'sign',
          action: 'sign-and-sbom',
          job: 'work',
          condition: success,
          inputs: {
            commit: from('build', 'commit'),
            verdicts: from('contract', 'verdicts'),
            ...told,
          },
        },
      ];
    case 'promote':
    case 'rollback':
      return deploymentSteps(stage, delivery);
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .exhausted */ .uW)(stage, 'the stage');
  }
}

function deploymentSteps(
  kind                        ,
  delivery              ,
)                       {
  const steps = recordedSteps(kind, delivery);
  return kind === 'promote' ? [...steps, recover] : steps;
}

function recordedSteps(kind                        , delivery              )                       {
  switch (delivery) {
    case 'direct':
      // A rollback brings back an image, never a schema: we migrate nothing (design, section 9, ops-pr).
      return kind === 'promote'
        ? [...begin(kind), migrate, desire(true), ...observation(success, ['migrate', 'desire'])]
        : [...begin(kind), desire(false), ...observation(success, ['desire'])];
    case 'pull-request': {
      const merged                = {
        when: 'output',
        step: 'propose',
        output: 'merged',
        equals: 'true',
      };
      return [...begin(kind), propose, ...observation(merged, ['propose'])];
    }
    case 'host':
    case 'external':
      // update-desired-state refuses these with a code of its own until their writers are there.
      return [...begin(kind), desire(false), ...observation(success, ['desire'])];
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .exhausted */ .uW)(delivery, 'the delivery mode');
  }
}


/***/ }),

/***/ 96254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ supplyChainErrorCodes),
/* harmony export */   Iy: () => (/* binding */ supplyChainErrorCodeNames),
/* harmony export */   zO: () => (/* binding */ supplyChainError)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `supply-chain` throws. */
const supplyChainErrorCodes = {
  KEY_INVALID:
    'A key is not a PEM of a kind that Waybill signs or verifies with (ECDSA P-256 or Ed25519).',
  KEY_PASSPHRASE: 'A private key is encrypted, and its passphrase is missing or wrong.',
  ENVELOPE_INVALID:
    'A DSSE envelope or a sigstore bundle does not have the form that was expected.',
  SIGNATURE_MISSING: 'The image has no signature that could be judged.',
  SIGNATURE_INVALID: 'A signature does not verify over the bytes that it is said to cover.',
  SIGNATURE_WRONG_KEY: 'The signature was made with a key that no allowed signer has.',
  SIGNATURE_WRONG_SUBJECT: 'The signature is good, but speaks of another digest.',
  SIGNATURE_WRONG_SOURCE:
    'The signature is good, but speaks of another source repository, commit or application.',
  SIGNATURE_WRONG_IDENTITY:
    'The signature is good, but its certificate names another workflow, issuer, repository, ref or run.',
  TRUSTED_ROOT_INVALID:
    'A trusted root (certificate authorities, logs, timestamp authorities) is missing or malformed.',
  BUNDLE_SIGNER_KIND: 'A bundle holds a key where a certificate was expected, or the reverse.',
  BUNDLE_CERTIFICATE_INVALID: 'A signing certificate does not have the form of one.',
  BUNDLE_CERTIFICATE_UNTRUSTED: 'No certificate authority of the trusted root gave a certificate.',
  BUNDLE_CERTIFICATE_EXPIRED: 'A certificate was not valid at the time of its signature.',
  BUNDLE_CERTIFICATE_UNLOGGED: 'No trusted certificate log proves that it has a certificate.',
  BUNDLE_TIME_MISSING: 'Nothing trusted says when a signature was made.',
  BUNDLE_TIME_FUTURE: 'A signature is said to have been made in the future.',
  BUNDLE_LOG_MISSING: 'A signature stands in fewer transparency logs than required.',
  BUNDLE_LOG_UNKNOWN:
    'A log entry comes from a log that the trusted root does not name, or no more.',
  BUNDLE_LOG_PROMISE: "A log entry's signed promise (its time) does not verify.",
  BUNDLE_LOG_PROOF: "A log entry's proof of inclusion does not verify.",
  BUNDLE_LOG_CHECKPOINT: 'The signed state of a log does not verify, or is of another log or tree.',
  BUNDLE_LOG_MISMATCH: 'A log entry is of another artifact, signature or signer.',
  BUNDLE_TIMESTAMP_MISSING: 'A signature has fewer timestamps than required.',
  BUNDLE_TIMESTAMP_INVALID: 'A timestamp is malformed, or of another signature.',
  BUNDLE_TIMESTAMP_UNTRUSTED: 'No timestamp authority of the trusted root gave a timestamp.',
  BUNDLE_FILE_NEEDED: 'A signature can be verified with the file only, and a digest was given.',
  SIGNING_SERVICE_INSECURE:
    'A certificate authority, log or timestamp authority is not reached by https.',
  SIGNING_SERVICE_UNREACHABLE:
    'A certificate authority, log or timestamp authority did not answer, or only with errors of its own.',
  SIGNING_SERVICE_REFUSED:
    'A certificate authority, log or timestamp authority refused what it was asked.',
  SIGNING_SERVICE_ANSWER_INVALID:
    'A certificate authority, log or timestamp authority gave something else than what it was asked for.',
  SIGNING_EVIDENCE_MISSING:
    'A certificate that lives for minutes signs nothing without a log or a timestamp that says when.',
  SIGNING_PUBLIC_REFUSED:
    'A repository that is not public would sign with the public-good instance, and the policy does not allow it.',
  SIGNING_COMMAND_FAILED: 'The command that signs gave no signature of the given public key.',
  IDENTITY_TOKEN_INVALID: "The token that says who signs does not have a token's form.",
  STATEMENT_TOO_LARGE: 'What is to be attested is larger than a bundle that is read can hold.',
  REFERRERS_TOO_MANY: 'An image has more referrers than are read, and none of those read was good.',
  WAYBILL_MISSING: 'The image carries no waybill that could be judged.',
  WAYBILL_INVALID: 'A signed waybill does not have the form that was expected.',
  WAYBILL_AMBIGUOUS: 'Two good waybills of one commit name different images.',
  SBOM_SOURCE_MISSING:
    'A file that a bill of materials or a scan is made of is not in the checkout.',
  SBOM_INVALID: 'A bill of materials is not of a form and version that is read.',
  SBOM_EMPTY: 'A bill of materials names no package.',
  SBOM_TOO_LARGE: 'A bill of materials, or what it is made of, is larger than is read.',
  SBOM_WRONG_SUBJECT: 'A bill of materials says that it is about another image.',
  SBOM_LOCKFILE_UNSUPPORTED: 'A lockfile is of a version or form that is not read.',
  SBOM_TOOL_FAILED: 'syft did not make a bill of materials of the image.',
  SCAN_TOOL_FAILED: 'grype did not scan a bill of materials.',
  SCAN_REPORT_INVALID: 'The report of a scanner is not of a form that is read.',
  SCAN_WRONG_SUBJECT: 'The report of a scanner says that it is about another image.',
  SCAN_BLOCKED: 'A scan found vulnerabilities of a severity that fails the release.',
  SCAN_WAIVER_EXPIRED: 'A waiver of the vulnerability scan has ended.',
  SCAN_DATABASE_OLD:
    'The database of vulnerabilities that a scan knew is older than allowed, or its age is not known.',
  VEX_INVALID: 'An OpenVEX document is not of the form that was expected.',
  APPROVAL_INVALID: 'An approval is no signed approval: its form or its signature is wrong.',
  APPROVAL_UNKNOWN_KEY: 'An approval was signed with a key that the policy gives to no approver.',
  APPROVAL_WRONG_APPROVER: 'An approval names one person and is signed with the key of another.',
  APPROVAL_WRONG_TARGET: 'An approval speaks of another application or environment.',
  APPROVAL_WRONG_PLAN: 'An approval was given for another plan.',
  APPROVAL_EXPIRED: 'An approval is no longer valid.',
  APPROVAL_NOT_YET_VALID: 'An approval is dated in the future.',
}                              ;

                                                                      

/** The same, as a list. */
const supplyChainErrorCodeNames = Object.keys(
  supplyChainErrorCodes,
)                                   ;

/** Makes the errors of `supply-chain`. */
const supplyChainError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(supplyChainErrorCodes);


/***/ }),

/***/ 53791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ generateKeyPair),
/* harmony export */   Vq: () => (/* binding */ publicKeyVerifier),
/* harmony export */   Ye: () => (/* binding */ keySigner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96254);




/** The kinds of key that sign here. Both are read by cosign and by `openssl pkeyutl`. */
                                                    

/** Who checks: a public key. */
                           
                                                                                                         
                         
                                   
                               
                             
                                                                                                   
                                                            
 

/**
 * Who signs: a key in this process now; later a certificate of Fulcio or a key service, which is why
 * signing may wait.
 */
                                          
                                               
 

/** A new key pair as PEM texts; the private half is PKCS #8. */
                          
                              
                             
                         
 

/** No key that is meant here is longer; what is, is another file. */
const maximumPemLength = 16_384;

/**
 * @param pem a private key: `-----BEGIN PRIVATE KEY-----`, `… ENCRYPTED PRIVATE KEY …` or `… EC PRIVATE KEY …`
 * @param options the passphrase, for an encrypted key
 * @returns a signer with that key
 * @throws KEY_INVALID for anything but an ECDSA P-256 or Ed25519 private key; KEY_PASSPHRASE
 */
function keySigner(pem                 , options                          = {})         {
  const text = typeof pem === 'string' ? pem : pem.reveal();
  const privateKey = readPrivateKey(text, options.passphrase);
  const verifier = verifierOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey), 'the private key');
  const hash = verifier.algorithm === 'ecdsa-p256' ? 'sha256' : null;
  return {
    ...verifier,
    sign: (bytes) => Promise.resolve((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, bytes, privateKey)),
  };
}

/**
 * @param pem a public key: `-----BEGIN PUBLIC KEY-----`
 * @returns a verifier with that key
 * @throws KEY_INVALID for anything but an ECDSA P-256 or Ed25519 public key; a private key is refused too, so
 *   that none is put into a policy by mistake
 */
function publicKeyVerifier(pem        )           {
  const label = pemLabel(pem);
  if (label !== 'PUBLIC KEY') {
    throw keyInvalid(`Expected a PEM of "PUBLIC KEY", found ${describeLabel(label)}.`);
  }
  try {
    return verifierOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem), 'the public key');
  } catch (error) {
    if (error instanceof Error && error.name === 'WaybillError') throw error;
    throw keyInvalid('Expected the PEM of a public key; its content cannot be read.');
  }
}

/**
 * Makes a key pair, for a rehearsal or a first setup.
 * @param algorithm the kind; ECDSA P-256 is what every sigstore client reads
 * @returns both halves as PEM and the key's id
 */
function generateKeyPair(algorithm               = 'ecdsa-p256')          {
  const pair =
    algorithm === 'ecdsa-p256'
      ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' })
      : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    keyId: keyIdOf(pair.publicKey),
  };
}

function readPrivateKey(text        , passphrase                    )            {
  const label = pemLabel(text);
  if (label === undefined || !label.endsWith('PRIVATE KEY') || label.includes('SIGSTORE')) {
    throw keyInvalid(`Expected a PEM of "PRIVATE KEY", found ${describeLabel(label)}.`);
  }
  const encrypted = label === 'ENCRYPTED PRIVATE KEY' || text.includes('Proc-Type: 4,ENCRYPTED');
  if (encrypted && passphrase === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('KEY_PASSPHRASE', {
      message: 'Expected a passphrase: the private key is encrypted, and none was given.',
      remedy: "Give the key's passphrase beside it, as a secret.",
    });
  }
  try {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({
      key: text,
      format: 'pem',
      ...(passphrase === undefined ? {} : { passphrase: passphrase.reveal() }),
    });
  } catch {
    // What OpenSSL says here may quote the input; the key itself must never reach a message.
    if (encrypted) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('KEY_PASSPHRASE', {
        message:
          'Expected the passphrase to open the private key; it does not, or the key is damaged.',
        remedy:
          'Check the passphrase, and that the secret holds the whole PEM with its line breaks.',
      });
    }
    throw keyInvalid('Expected the PEM of a private key; its content cannot be read.');
  }
}

function verifierOf(key           , what        )           {
  const algorithm = algorithmOf(key, what);
  const hash = algorithm === 'ecdsa-p256' ? 'sha256' : null;
  return {
    keyId: keyIdOf(key),
    algorithm,
    publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
    verify: (bytes, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, bytes, key, signature),
  };
}

function algorithmOf(key           , what        )               {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519';
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (key.asymmetricKeyType === 'ec' && curve === 'prime256v1') return 'ecdsa-p256';
  const found =
    key.asymmetricKeyType === 'ec' ? `ec on ${String(curve)}` : String(key.asymmetricKeyType);
  throw keyInvalid(`Expected ${what} to be ECDSA P-256 or Ed25519, found ${found}.`);
}

function keyIdOf(publicKey           )         {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(publicKey.export({ type: 'spki', format: 'der' }));
}

function pemLabel(text        )                     {
  if (text.length > maximumPemLength) return undefined;
  return /^\s*-----BEGIN ([A-Z0-9 ]{1,64})-----\r?\n/.exec(text)?.[1];
}

function describeLabel(label                    )         {
  if (label === undefined) return 'no PEM header at its start';
  if (label.includes('SIGSTORE')) return `"${label}", cosign's own encrypted form`;
  return `"${label}"`;
}

function keyInvalid(message        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('KEY_INVALID', {
    message,
    remedy:
      'Give a PEM of an ECDSA P-256 or Ed25519 key, with its line breaks: ' +
      '`openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256` makes one, `openssl pkey -pubout` its public half.',
  });
}


/***/ })

};
})
