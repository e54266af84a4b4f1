export const id = 6242;
export const ids = [6242];
export const modules = {

/***/ 1291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ keptRehearsal),
/* harmony export */   HZ: () => (/* binding */ connectionOptions),
/* harmony export */   XR: () => (/* binding */ connectionDetails),
/* harmony export */   q5: () => (/* binding */ withConnections),
/* harmony export */   up: () => (/* binding */ rehearsalFile)
/* harmony export */ });
/* unused harmony export rehearsalSchema */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1715);
/* harmony import */ var _waybill_stage__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9006);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5817);






                                                 


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
  };
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
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .cliError */ .h)('REHEARSAL_NOT_FOUND', {
      message: `Expected a kept rehearsal in ${folder}, found no readable ${rehearsalFile}: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}.`,
      remedy: 'Start one with `waybill rehearse --keep FOLDER`; it prints the folder to name here.',
      facts: { folder },
    });
  }
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .parseWith */ .K)(
    rehearsalSchema,
    JSON.parse(text),
    `${rehearsalFile} of ${folder}`,
    'Start the rehearsal again.',
  );
}

async function originOf(signal             )                  {
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 8367));
  const result = await runProcess(['git', 'remote', 'get-url', 'origin'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: 10_000,
    env: toolEnvironment(),
  });
  const url = result.stdout.toString('utf8').trim();
  if (result.exitCode === 0 && url !== '') return url;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .cliError */ .h)('CLI_USAGE', {
    message:
      "Expected to know the application's repository: no `--application-repository` was given, and the current folder has no git remote `origin`.",
    remedy: 'Name it with `--application-repository`, or a kept rehearsal with `--rehearsal`.',
  });
}

function secretFrom(variable        )                     {
  const value = process.env[variable];
  return value === undefined || value === '' ? undefined : new _waybill_core__WEBPACK_IMPORTED_MODULE_8__/* .Secret */ .z(value);
}


/***/ }),

/***/ 2627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerVerify: () => (/* binding */ ledgerVerify)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var progress = __webpack_require__(5480);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/examine.js + 1 modules
var examine = __webpack_require__(2737);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/layout.js
var layout = __webpack_require__(3127);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(3509);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(141);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var record = __webpack_require__(4152);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/relations.js

                                                                                       



                                                   

/**
 * What must hold between records that are each right by themselves.
 * @param records the ledger's records
 * @returns what does not hold
 */
function relationProblems(records                 )                           {
  return [
    ...claimProblems(records),
    ...records.environments.flatMap((environment) => pointerProblems(environment, records)),
    ...records.locks.flatMap((lock) => lockProblems(lock, records)),
    ...strayProblems(records),
  ];
}

const key = (of                                                                )         =>
  `${of.application}/${of.environment}`;

const problem = (path        , code             , message        )                => ({
  path,
  code,
  message,
});

/** Law 1: what was deployed is the one claim of its commit. A refused attempt may have asked for anything. */
function claimProblems({ releases, deployments }                 )                  {
  const claims = new Map(
    releases.map((record) => [
      `${record.application}/${record.commit}`,
      (0,agreement/* releaseEvidence */.Z3)(record, 'claimed')?.images,
    ]),
  );
  return deployments
    .filter((deployment) => (0,record/* phaseOf */.hU)(deployment) !== 'refused')
    .flatMap((deployment) => {
      const claim = claims.get(`${deployment.application}/${deployment.commit}`);
      if (claim !== undefined && (0,agreement/* sameImages */.$j)(claim, deployment.release.images)) return [];
      const found = claim === undefined ? 'has no claim' : 'is claimed with other digests';
      return [problem((0,examine/* pathOf */.XM)(deployment), 'claim-missing', `commit ${deployment.commit} ${found}`)];
    });
}

function pointerProblems(
  environment                   ,
  { deployments }                 ,
)                  {
  const path = (0,examine/* pathOf */.XM)(environment);
  const own = deployments.filter((deployment) => key(deployment) === key(environment));
  const byId = new Map(own.map((deployment) => [deployment.id, deployment]));
  const wrong = (message        )                => problem(path, 'pointer-wrong', message);
  const check = (
    name        ,
    pointer                          ,
    was                 ,
  )                  => {
    if (pointer === null) return [];
    const deployment = byId.get(pointer.deployment);
    const step = deployment?.transitions.find(({ to }) => to === was);
    return deployment?.commit === pointer.commit && step !== undefined
      ? []
      : [
          wrong(
            `${name} is ${pointer.deployment}, which is no deployment of ${pointer.commit} that was ${was}`,
          ),
        ];
  };
  const running = own.filter((deployment) => (0,phases/* isActive */.$m)((0,record/* phaseOf */.hU)(deployment))).map(({ id }) => id);
  const claimed = environment.active === null ? [] : [environment.active.deployment];
  const open = own.filter((deployment) => (0,phases/* isUnfinished */.ui)((0,record/* phaseOf */.hU)(deployment))).map(({ id }) => id);
  return [
    ...check('active', environment.active, 'active'),
    ...check('previous', environment.previous, 'active'),
    ...check('desired', environment.desired, 'desired'),
    ...environment.accepted.flatMap((pointer) => check('accepted', pointer, 'accepted')),
    ...environment.accepted
      .filter(({ deployment }) => phasesIn(byId.get(deployment)).includes('rolled-back'))
      .map(({ deployment }) => wrong(`accepted lists ${deployment}, which was rolled back`)),
    ...(sameSet(running, claimed)
      ? []
      : [
          wrong(
            `active is ${claimed.join() || 'nothing'}; by their records active are ${running.join() || 'none'}`,
          ),
        ]),
    ...(sameSet(open, environment.open)
      ? []
      : [
          wrong(
            `open lists ${environment.open.join() || 'nothing'}; by their records unfinished are ${open.join() || 'none'}`,
          ),
        ]),
  ];
}

function phasesIn(deployment                              )                             {
  return deployment === undefined ? [] : (0,record/* phasesOf */.I$)(deployment);
}

function sameSet(a                   , b                   )          {
  return a.length === b.length && a.every((item) => b.includes(item));
}

function lockProblems(
  lock            ,
  { deployments, environments }                 ,
)                  {
  const wrong = (message        )                => problem((0,examine/* pathOf */.XM)(lock), 'lock-wrong', message);
  const deployment = deployments.find((it) => key(it) === key(lock) && it.id === lock.deployment);
  const environment = environments.find((it) => key(it) === key(lock));
  return [
    ...(deployment !== undefined && (0,phases/* isUnfinished */.ui)((0,record/* phaseOf */.hU)(deployment))
      ? []
      : [wrong(`it is held for ${lock.deployment}, which is not under way`)]),
    ...(environment?.generation === lock.generation
      ? []
      : [
          wrong(
            `its generation is ${String(lock.generation)}, the environment's ${String(environment?.generation)}`,
          ),
        ]),
  ];
}

/** A deployment that did more than being refused has left its mark on the environment's pointers. */
function strayProblems({ deployments, environments }                 )                  {
  const known = new Set(environments.map(key));
  return deployments
    .filter((deployment) => (0,record/* phaseOf */.hU)(deployment) !== 'refused' && !known.has(key(deployment)))
    .map((deployment) =>
      problem(
        (0,examine/* pathOf */.XM)(deployment),
        'pointer-wrong',
        `the environment ${deployment.environment} has no pointers`,
      ),
    );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/verify.js
                                               
                                                  
                                                                    


                                                                   


/** The records that could be believed, each by itself. */
                                  
                                              
                                                    
                                                      
                                        
 

                                     
                                                               
                                       
                                    
                                                     
                                              
 

/** How many files are read at a time. */
const batch = 200;

/**
 * Verifies everything in the hot tree: of each document its form, seal, place, hash chain, the legality of
 * each transition and its evidence; between them the pointers, the locks and the claims.
 * @param repository the repository that holds the ledger
 * @param head the commit to verify; the head of the default branch where absent
 * @returns the records, and what is wrong; it throws only what reading the repository throws
 */
async function verifyLedger(
  repository               ,
  head            ,
)                              {
  const commit = head ?? (await repository.readRef(`refs/heads/${layout/* defaultLedgerBranch */.RN}`));
  if (commit === undefined) {
    const records = { releases: [], deployments: [], environments: [], locks: [] };
    return { head: undefined, records, problems: [] };
  }
  const paths = await repository.listFiles(commit, '');
  const files = new Map                    ();
  for (let start = 0; start < paths.length; start += batch) {
    const read = paths.slice(start, start + batch).map(async (path) => {
      const bytes = await repository.readFile(commit, path);
      if (bytes !== undefined) files.set(path, bytes);
    });
    await Promise.all(read);
  }
  return { head: commit, ...verifyFiles(files) };
}

/**
 * Verifies a ledger's files, wherever they come from.
 * @param files path → bytes
 * @returns the records, and what is wrong
 */
function verifyFiles(
  files                                 ,
)                                   {
  const releases                  = [];
  const deployments                     = [];
  const environments                      = [];
  const locks               = [];
  const problems                  = [];
  for (const [path, bytes] of files) {
    const { document, problems: found } = (0,examine/* examine */.sb)(path, bytes);
    problems.push(...found);
    if (document?.kind === 'release') releases.push(document);
    else if (document?.kind === 'deployment') deployments.push(document);
    else if (document?.kind === 'environment') environments.push(document);
    else if (document?.kind === 'lock') locks.push(document);
  }
  if (files.size > 0 && !files.has('ledger.json')) {
    problems.push({ path: 'ledger.json', code: 'unreadable', message: 'it is missing' });
  }
  const records = { releases, deployments, environments, locks };
  const all = [...problems, ...relationProblems(records)];
  return {
    records,
    problems: all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(1291);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/ledger-verify.js



                                             

/** `waybill ledger verify`: can the records be believed. */
const ledgerVerify          = {
  name: 'ledger verify',
  about: 'Prove that every record of the ledger is legal and unbroken.',
  positionals: [],
  options: { ...cli_connection/* connectionOptions */.HZ, json: { about: 'Print JSON.' } },
  details: [
    "Checks each record's form, the chain of its transitions, their legality by the table, their evidence, and that pointers and locks agree with the records. Exit code 1 when anything does not hold.",
    cli_connection/* connectionDetails */.XR,
  ],
  examples: ['waybill ledger verify', 'waybill ledger verify --json'],
  run: async (call) => {
    const verification = await (0,cli_connection/* withConnections */.q5)(call, progress/* silentProgress */.R, async (connections) => {
      const [git, { config }] = await Promise.all([
        connections.opsGit(),
        connections.protectedConfig(),
      ]);
      const head = await git.readRef(`refs/heads/${config.ops.ledger}`);
      return head === undefined ? undefined : await verifyLedger(git, head);
    });
    if (verification === undefined) {
      process.stdout.write('There is no ledger yet.\n');
      return 0;
    }
    const { head, records, problems } = verification;
    if (call.given('json'))
      process.stdout.write(`${JSON.stringify({ head, problems }, null, 2)}\n`);
    else {
      for (const { path, code, message } of problems)
        process.stdout.write(`${path}: [${code}] ${message}\n`);
      const counted = `${String(records.releases.length)} releases, ${String(records.deployments.length)} deployments, ${String(records.environments.length)} environments, ${String(records.locks.length)} locks`;
      process.stdout.write(
        `${problems.length === 0 ? 'The ledger holds' : `${String(problems.length)} problem(s)`} at ${head ?? 'no commit'}: ${counted}.\n`,
      );
    }
    return problems.length === 0 ? 0 : 1;
  },
};


/***/ }),

/***/ 8656:
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

/***/ 5480:
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


/***/ })

};
