(function (exports, __distFolder) {'use strict';
exports.ids = [4105];
exports.modules = {

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

/***/ 21062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drift: () => (/* binding */ drift)
});

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(99651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/desired-change.js
var desired_change = __webpack_require__(66531);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/emergency/emergency-request.js
var emergency_request = __webpack_require__(59155);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 10 modules
var ledger_connection = __webpack_require__(86188);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/running-release.js
var running_release = __webpack_require__(97235);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/drift/drift.js
                                                             
                                                     






                                                   

/** Something that is not as the ledger says. */
                             
     
                                                                                                                        
                                                   
     
                                                       
                                                                                         
                         
                                                                  
                            
                                                             
                                
 

/** What an environment is to run, what desired state says, and what runs. */
                        
                               
                                                             
                              
                          
                                                        
                                
                                                                     
                                    
                                              
                                                   
                          
                                                                                
                                                                                
                                                                                      
                                     
 

/** What is compared. */
                               
                               
                                                                                                        
                           
 

/**
 * Compares, for each image: the ledger's last word, desired state in git, and what the target runs; and, in a cluster,
 * every field that the ops repository sets. It changes nothing.
 * @param connections the systems of the deployment
 * @param request the environment, and how much is compared
 * @returns every difference
 * @throws ENVIRONMENT_EMPTY where nothing was deployed yet, DESIRED_STATE_*, KUBERNETES_*
 */
async function driftOf(
  connections             ,
  { environment: name, fields }              ,
)                 {
  const ledger = await (0,ledger_connection/* connectLedger */.Q9)(connections);
  const pointers = await ledger.environment(name);
  const standing = pointers?.desired ?? pointers?.active ?? undefined;
  if (standing === undefined) {
    throw (0,error_codes/* stageError */.vH)('ENVIRONMENT_EMPTY', {
      message: `Expected a deployment to ${name} in the ledger; nothing was written for it yet.`,
      remedy: 'Promote a release to it first.',
      facts: { environment: name },
    });
  }
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, name, standing.commit);
  const [desired, live] = await Promise.all([
    desiredDifferences(context),
    liveDifferences(context),
  ]);
  const compared = fields ? await fieldsOf(context, desired.head) : noFields;
  return {
    environment: name,
    deployment: standing.deployment,
    commit: standing.commit,
    desiredState: desired.head,
    emergency: pointers?.emergency?.deployment ?? null,
    differences: [
      ...desired.differences,
      ...live.differences,
      ...compared.differences.map((field) => ({ place: 'field', ...field })         ),
    ],
    untold: compared.untold,
    unknown: compared.unknown,
    looked: [
      `${desired.where} at ${desired.head.slice(0, 12)}`,
      ...live.looked,
      ...compared.looked,
      ...compared.passedOver.map(({ where, why }) => `not compared: ${where}, since ${why}`),
    ],
  };
}

const noFields                              = {
  differences: [],
  untold: 0,
  unknown: [],
  passedOver: [],
  looked: [],
};

async function fieldsOf(
  context                   ,
  head           ,
)                                       {
  const { target } = context.environment;
  if (target.kind !== 'kubernetes') return noFields;
  const { fieldDrift } = await __webpack_require__.e(/* import() */ 951).then(__webpack_require__.bind(__webpack_require__, 40951));
  const git = await context.connections.opsGit();
  return await fieldDrift(context, target, (paths) => git.readEntries(head, paths, { lazy: true }));
}

async function desiredDifferences(context                   )           
                           
                         
                                              
   {
  const { connections, environment, release } = context;
  const [{ ops }, git] = await Promise.all([connections.names(), connections.opsGit()]);
  const head = await git.readRef(`refs/heads/${ops.branch}`);
  if (head === undefined) {
    throw (0,error_codes/* stageError */.vH)('DESIRED_STATE_UNWRITTEN', {
      message: `Expected the branch ${ops.branch} of the ops repository; it is not there.`,
      remedy: 'Correct `ops.branch` in waybill.yaml, or restore the branch.',
      facts: { branch: ops.branch },
    });
  }
  const { changes } = await (0,desired_change/* desiredChange */.NW)(environment, release, (path) => git.readFile(head, path));
  return {
    head,
    where: environment.desiredState.map(({ file }) => file).join(', '),
    differences: changes.map(({ file, selector, before, after }) => ({
      place: 'desired state',
      where: `${file} ${selector}`,
      expected: after,
      found: before,
    })),
  };
}

async function liveDifferences(
  context                   ,
)                                                 {
  const { environment } = context;
  if (environment.target.kind === 'kubernetes') return await clusterDifferences(context);
  const seen = await (0,emergency_request/* look */.Op)(context);
  if ('observations' in seen)
    return {
      differences: [],
      looked: seen.observations.map(({ subject, value }) => `${subject}: ${value}`),
    };
  const found = { place: 'target', where: environment.url, found: seen.unseen }         ;
  return {
    differences: [{ ...found, expected: context.release.commit }],
    looked: [environment.url],
  };
}

async function clusterDifferences(
  context                   ,
)                                                 {
  const { emergencyTarget } = await Promise.all(/* import() */[__webpack_require__.e(2664), __webpack_require__.e(2654)]).then(__webpack_require__.bind(__webpack_require__, 62654));
  const target = await emergencyTarget(context);
  const running = await target.running(context.connections.settings.signal);
  const missing = (0,running_release/* runningRelease */.P)(context).filter(
    ({ name }) => !running.some((one) => one.name === name),
  );
  return {
    differences: [
      ...running.flatMap(({ name, digest, subject }) => {
        const expected = context.release.images.find((image) => image.name === name)?.digest;
        return expected === undefined || expected === digest
          ? []
          : [{ place: 'target', where: subject, expected, found: digest ?? null }         ];
      }),
      ...missing.map(nowhere(environmentWorkloads(context))),
    ],
    looked: [target.address, ...running.map(({ subject }) => subject)],
  };
}

function environmentWorkloads({ environment: { target } }                   )         {
  return target.kind === 'kubernetes'
    ? target.workloads.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`).join(', ')
    : '';
}

function nowhere(workloads        )                                      {
  return ({ name, digest }) => ({
    place: 'target',
    where: `image ${name} in ${workloads}`,
    expected: digest,
    found: null,
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var records = __webpack_require__(51182);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/shown-progress.js
var shown_progress = __webpack_require__(38357);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/drift.js


                                             



/** `waybill drift`: whether what runs is what was deployed. */
const drift          = {
  name: 'drift',
  about: 'Whether desired state and what runs are what the ledger says.',
  positionals: ['environment'],
  options: {
    ...cli_connection/* connectionOptions */.HZ,
    'images-only': { about: 'Compare images, and no other field of a cluster.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Compares, image by image, what the last deployment wrote with the files of the ops repository as they are now, and with what the target runs: in a cluster the digests that its pods report, at an address the release that answers. It changes nothing. Ends with 1 where something differs or could not be compared, with 0 where nothing does.',
    'In a cluster it also compares every field that the ops repository sets: the overlays that the policy names (`render`), or else its manifests among the files of desired state. The API server is asked what applying them would leave (a server-side apply that is not carried out, `dryRun=All`): so its defaults and its forms of quantities and lists are no difference, and what no manifest sets is not looked at. That needs the right to `patch` these objects; `--images-only` does without. Values of Secrets, and behind names that look secret, are never shown.',
    'Where an emergency is open, it is named: it is why they differ, until desired state says the same. The cluster is the one of KUBECONFIG, else of ~/.kube/config.',
    cli_connection/* connectionDetails */.XR,
  ],
  examples: ['waybill drift production', 'waybill drift production --json'],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const found = await (0,cli_connection/* withConnections */.q5)(call, shown_progress/* shownOnErrors */.i, (connections) =>
      driftOf(connections, { environment, fields: !call.given('images-only') }),
    );
    process.stdout.write(call.given('json') ? (0,records/* jsonText */.s$)(found) : (0,records/* printable */.g$)(drift_text(found)));
    return found.differences.length === 0 && found.unknown.length === 0 ? 0 : 1;
  },
};

function drift_text(found       )         {
  const { environment, deployment, commit, emergency, differences, untold, unknown } = found;
  const about = `${environment}: ${commit.slice(0, 12)} by ${deployment}`;
  const open = emergency === null ? '' : `The emergency ${emergency} is open.\n`;
  const rest = `${unknown.map(({ where, why }) => `not known: ${where}: ${why}\n`).join('')}${found.looked.map((line) => `  ${line}\n`).join('')}`;
  if (differences.length === 0)
    return `${about}: ${unknown.length === 0 ? 'no drift' : 'no drift where it is known'}.\n${open}${rest}`;
  const rows = differences.map(({ place, where, expected, found: seen }) => [
    place,
    where,
    expected,
    seen ?? 'nothing',
  ]);
  const more = untold === 0 ? '' : `and ${String(untold)} more fields.\n`;
  return `${about}: ${String(differences.length + untold)} differ.\n${open}${(0,records/* columns */.YB)([['place', 'where', 'expected', 'found'], ...rows])}${more}${rest}`;
}


/***/ }),

/***/ 38357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ shownOnErrors)
/* harmony export */ });
                                              

/** Progress goes where results do not. */
const shownOnErrors           = {
  phase: (title) => process.stderr.write(`· ${title}\n`),
  detail: (text) => process.stderr.write(`    ${text}\n`),
  waiting: (text) => process.stderr.write(`    ${text}\n`),
};


/***/ }),

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

/***/ 16504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ releaseValues)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37558);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);


                                             

/**
 * The values that change with a release, beside its images.
 * @param values what the policy says of one file
 * @param release the release that comes there
 * @returns the edits, placeholders filled in
 */
function releaseValues(
  values                            ,
  { application, commit }                                         ,
)                       {
  const known = {
    application,
    commit,
    'short-commit': commit.slice(0, 12),
    tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .releaseTag */ .aF)(commit),
  };
  return Object.entries(values).map(([selector, text]) => ({
    selector,
    value: (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .expandValue */ .eb)(text, known),
  }));
}


/***/ }),

/***/ 99651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ heldDeployment),
/* harmony export */   b: () => (/* binding */ deploymentContext)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78894);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15363);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35602);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44117);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86188);
/* harmony import */ var _policy_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99623);
/* harmony import */ var _released_description_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15714);



                                                    






/** What every step of a deployment knows: the environment by the policy of now, the release by the ledger. */
                                    
                                    
                          
                                                  
                              
                          
                                    
                                                                                                             
                                     
                            
                                     
                                  
 

/**
 * Reads what a step of a deployment needs. Policy and names come from the ops repository or the protected
 * branch, the release from the ledger, and only checks and build facts from the deployed commit.
 * @param connections the systems of the deployment
 * @param environmentName the environment
 * @param commit the deployed commit
 * @throws ENVIRONMENT_UNKNOWN, RELEASE_NOT_FOUND, RELEASE_UNDESCRIBED, and what reading throws
 */
async function deploymentContext(
  connections             ,
  environmentName        ,
  commit           ,
)                             {
  const opened = (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q9)(connections);
  const [ledger, { policy }, described, { seen, record }] = await Promise.all([
    opened,
    (0,_policy_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectPolicy */ .V)(connections),
    (0,_released_description_js__WEBPACK_IMPORTED_MODULE_2__/* .describedInRepository */ .bQ)(connections, commit),
    opened.then(async (it) => {
      const now = await it.now();
      return { seen: now, record: await now.release(commit) };
    }),
  ]);
  const environment = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(policy, environmentName);
  const claim = (0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimIn */ .aY)(record);
  if (claim === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_NOT_FOUND', {
      message: `Expected a release of commit ${commit} in the ledger, found none.`,
      remedy: 'Run the release stage for this commit first.',
      facts: { commit },
    });
  }
  const release = _waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .releaseSchema */ .By.parse({
    application: ledger.application,
    commit,
    images: claim.images,
  });
  const config = described ?? (await (0,_released_description_js__WEBPACK_IMPORTED_MODULE_2__/* .describedByWaybill */ .v7)(connections, release, policy));
  return {
    connections,
    ledger,
    seen,
    policy,
    environment,
    config,
    release,
    values: valuesOf(release, environment, claim.testedAs ?? commit),
  };
}

/** A process says the commit for which its image was built: of what was tested before a merge, that is not the merge. */
function valuesOf(release         , environment             , built           )                 {
  return {
    commit: built,
    'short-commit': built.slice(0, 12),
    tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .releaseTag */ .aF)(built),
    application: release.application,
    environment: environment.name,
    url: environment.url,
    ...Object.fromEntries(release.images.map(({ name, digest }) => [`digest:${name}`, digest])),
  };
}

/** A deployment that this run may act for, and the fence that every effect asks. */
                                 
                                    
                                                                                                            
                                        
                                      
 

/**
 * Reads the deployment that record-deployment started.
 * @param context what the step knows
 * @param id the deployment's id
 * @param from the ledger as it is now, or as the step saw it when it began: the fence asks again in any case
 * @throws DEPLOYMENT_NOT_FOUND, DEPLOYMENT_MISMATCH
 */
async function heldDeployment(
  context                   ,
  id        ,
  from               = context.ledger,
)                          {
  const { ledger, environment, release } = context;
  const [record, lock] = await Promise.all([from.deployment(id), from.lock(environment.name)]);
  if (record === undefined) throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentNotFound */ .lA)(id);
  if (record.environment !== environment.name || record.commit !== release.commit) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_MISMATCH', {
      message: `Expected the deployment ${id} to bring ${release.commit} to ${environment.name}; it brings ${record.commit} to ${record.environment}.`,
      remedy: 'Give every step of a job the same environment, commit and deployment.',
      facts: { deployment: id, environment: record.environment, commit: record.commit },
    });
  }
  const held =
    lock?.deployment === id && (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_7__/* .sameOwner */ .s0)(lock.owner, context.connections.settings.owner)
      ? lock
      : undefined;
  return {
    record,
    lock: held,
    fence:
      held === undefined ? () => Promise.reject(notHeld(id, environment.name)) : ledger.fence(held),
  };
}

function notHeld(id        , environment        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_NOT_HELD', {
    message: `Expected this run to hold the lock of ${environment} for the deployment ${id}; it does not.`,
    remedy:
      'Start the promotion again: record-deployment takes the lock and goes on from where things stand.',
    facts: { deployment: id, environment },
  });
}


/***/ }),

/***/ 66531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ desiredChange),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   tO: () => (/* binding */ fileMissing)
/* harmony export */ });
/* harmony import */ var _waybill_desired_state__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3355);
/* harmony import */ var _waybill_desired_state__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16504);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44117);
                                                   
                                             

                                              


/** Reads a file of the ops repository at one commit; undefined where it is not there. */
                                                                         

/** What has to be written so that an environment's files name a release. */
                                
                                
                                                  
                                   
                                      
 

/**
 * Works out what an environment's files have to say: the *intent* that is applied again whenever the ops
 * repository has moved (law 4).
 * @param environment whose files
 * @param release whose digests
 * @param readFile reads the ops repository at the commit that the change will stand on
 * @throws DESIRED_STATE_* where a file is missing or cannot be edited safely
 */
async function desiredChange(
  environment                                            ,
  release         ,
  readFile          ,
)                         {
  const files = new Map                    ();
  const changes           = [];
  for (const { file, format, images, values } of environment.desiredState) {
    const bytes = files.get(file) ?? (await readFile(file));
    if (bytes === undefined) throw fileMissing(file, environment.name);
    const edits = Object.entries(images).map(([name, selector]) => ({
      selector,
      ...imageOf(release, name, environment.name),
    }));
    const edited = (0,_waybill_desired_state__WEBPACK_IMPORTED_MODULE_0__/* .editDesiredState */ .yz)(
      format,
      bytes,
      { images: edits, values: (0,_waybill_desired_state__WEBPACK_IMPORTED_MODULE_1__/* .releaseValues */ ._)(values, release) },
      file,
    );
    if (edited.changes.length === 0) continue;
    files.set(file, edited.bytes);
    for (const { selector, before, after } of edited.changes) {
      changes.push({ file, selector, before: before?.text ?? null, after: after.text });
    }
  }
  return { files, changes };
}

/** @returns the release's image of this name @throws DESIRED_STATE_IMAGE_UNKNOWN */
function imageOf(
  release         ,
  name        ,
  environment        ,
)                                                      {
  const image = release.images.find((candidate) => candidate.name === name);
  if (image !== undefined)
    return { repository: image.repository, tag: image.tag, digest: image.digest };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .stageError */ .vH)('DESIRED_STATE_IMAGE_UNKNOWN', {
    message: `Expected the release of ${release.commit.slice(0, 12)} to have an image ${name}, which desired state of ${environment} names; it has ${release.images.map((other) => other.name).join(', ')}.`,
    remedy: 'Name images of the release under `desired-state` of the environment.',
    facts: { image: name, environment },
  });
}

/** @returns the error for a file that the policy names and the ops repository lacks */
function fileMissing(file        , environment        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .stageError */ .vH)('DESIRED_STATE_FILE_MISSING', {
    message: `Expected the file ${file} in the ops repository, which the policy names for ${environment}; found none.`,
    remedy:
      'Commit the file with what the environment runs now (an empty dotenv file will do for the first time).',
    facts: { file, environment },
    location: { file },
  });
}


/***/ }),

/***/ 59155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   wM: () => (/* binding */ openEmergency),
/* harmony export */   xX: () => (/* binding */ emergencyRequest)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81009);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86188);
/* harmony import */ var _steps_await_ready_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28149);

             
                       
                    
                    
         
                         

                                                                  


/** What a person brings to an environment past desired state, and why. */
                                    
                               
                                                                                      
                             
                          
 

/** What was seen of it afterwards. */
                                                           

/** How long the environment is looked at: a person waits, and what is not seen is recorded as not seen. */
const lookMilliseconds = 15_000;

/**
 * @param context the environment and the release
 * @param question who asks for it is the run's actor
 * @returns the request for the ledger. What it takes back is named where the release is not newer: by history and never
 *   by dates; what cannot be placed is taken for a way back, so that what it replaces is held
 */
async function emergencyRequest(
  context                   ,
  { environment, reason }                   ,
)                             {
  const { connections, ledger, release } = context;
  const images = release.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const { application, commit } = release;
  const plan = { schema: 'waybill.emergency/1', application, environment, commit, images };
  const undoes = await takenBack(context, await ledger.environment(environment));
  return {
    ...{ environment, delivery: context.environment.delivery, kind: 'emergency', release, reason },
    planHash: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ ...plan, undoes: undoes ?? null })),
    requestedBy: connections.settings.owner.actor,
    ...(undoes === undefined ? {} : { undoes }),
  };
}

async function takenBack(
  { connections, release }                   ,
  environment                               ,
)                              {
  const standing = environment?.desired ?? environment?.active ?? undefined;
  if (standing === undefined || standing.commit === release.commit) return undefined;
  const { unreachable } = await connections.names();
  if (unreachable !== undefined) return standing.deployment;
  const git = await connections.applicationGit();
  const order = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .commitOrder */ .O2)(git, release.commit, standing.commit);
  return order === 'newer' ? undefined : standing.deployment;
}

/**
 * Looks whether the environment answers as the release: once, for a few seconds.
 * @param context the environment and the release
 * @returns the observation; or why nothing was seen, which a record says too (law 6)
 * @throws the signal's reason
 */
async function look(context                   )                {
  const { connections, environment, release } = context;
  try {
    const { identity, firstReadyAt } = await (0,_steps_await_ready_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitReadyStep */ .Q)(connections, {
      environment: environment.name,
      commit: release.commit,
      timeoutMilliseconds: lookMilliseconds,
    });
    const { where: subject, seen: value } = identity;
    return { observations: [{ subject, at: firstReadyAt, value }] };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .isWaybillError */ .xS)(error)) throw error;
    return { unseen: `${error.code}: ${error.message}`.slice(0, 4000) };
  }
}

/**
 * @param ledger the records
 * @param environment its name
 * @returns the emergency that is open there
 */
async function openEmergency(
  ledger                                            ,
  environment        ,
)                                                     {
  const pointer = (await ledger.environment(environment))?.emergency;
  return pointer === undefined ? undefined : await ledger.deployment(pointer.deployment);
}


/***/ }),

/***/ 97235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ runningRelease)
/* harmony export */ });
                                                  
                                                                 

/**
 * @param context release and description
 * @returns the images of the release that keep running: all but the migrator of a Job, which ran once before
 */
function runningRelease({
  config: { migrations },
  release,
}                                               )                          {
  const migrator = migrations?.engine === 'kubernetes-job' ? migrations.image : undefined;
  return release.images.filter(({ name }) => name !== migrator);
}


/***/ })

};
})
