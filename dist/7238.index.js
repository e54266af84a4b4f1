(function (exports, __distFolder) {'use strict';
exports.ids = [7238];
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

/***/ 97238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diff: () => (/* binding */ diff_diff)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/diff.js
var diff = __webpack_require__(49654);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var records = __webpack_require__(51182);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/status/report.js + 1 modules
var report = __webpack_require__(18298);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/difference/read.js


                                                  



/** How many commits are listed on each side; all of them are counted. */
const listedCommits = 50;

/** How many deployments are looked at for the schema: few first, since most leave one. */
const readForSchema = [20, 500]         ;

/** One commit that one environment runs and the other does not. */
                             
                             
                           
                          
                      
 

/** The commits on one side. */
                             
                         
                                      
                                          
 

/** The commits between what two environments run, or why they are not known. */
                              
                                                                                        
                                                        

/** Everything in which two environments differ. */
                                                           
                                     
 

/**
 * Compares what two environments run: images and schema by the ledger, commits by the application's repository
 * where that can be read.
 * @param connections the systems
 * @param ledger the records
 * @param names the environments, the one that is ahead first
 * @throws CLI_USAGE for an environment that neither the policy nor the ledger has
 */
async function differenceOf(
  connections             ,
  ledger              ,
  names                                                ,
)                      {
  const [known, statuses] = await Promise.all([
    (0,report/* knownEnvironments */.kU)(connections, ledger),
    (0,records/* allStatuses */.q7)(ledger),
  ]);
  (0,report/* requireEnvironment */.L3)(names.from, known);
  (0,report/* requireEnvironment */.L3)(names.to, known);
  const side = async (name        )                               => {
    const status                    =
      statuses.find(({ environment }) => environment === name) ?? (0,records/* emptyStatus */.aW)(name);
    return { environment: name, active: status.active, schema: await schemaIn(ledger, name) };
  };
  const [from, to] = await Promise.all([side(names.from), side(names.to)]);
  const compared = (0,diff/* compareEnvironments */.O)(from, to);
  return { ...compared, commits: await commitsOf(connections, compared) };
}

async function schemaIn(ledger              , environment        )                       {
  let schema = (0,diff/* schemaOf */.p)([]);
  for (const limit of readForSchema) {
    const deployments = await ledger.deployments({ environment, limit });
    schema = (0,diff/* schemaOf */.p)(deployments);
    if (schema.version !== undefined || deployments.length < limit) break;
  }
  return schema;
}

async function commitsOf(
  connections             ,
  { from, to }                       ,
)                            {
  const empty = [from, to].find(({ active }) => active === undefined);
  const [ahead, behind] = [from.active?.commit, to.active?.commit];
  if (ahead === undefined || behind === undefined)
    return { known: false, message: `${empty?.environment ?? ''} runs nothing yet` };
  try {
    // One after the other: both questions move where the same cache cuts the history.
    const onlyFrom = await sideOf(connections, behind, ahead);
    const onlyTo = await sideOf(connections, ahead, behind);
    return { known: true, onlyFrom, onlyTo };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
    return {
      known: false,
      message: `the application's repository could not be read: ${error.code}: ${error.message}`,
    };
  }
}

async function sideOf(
  connections             ,
  without           ,
  of           ,
)                      {
  const git = await connections.applicationGit();
  const { count, commits } = await git.commitsBetween(without, of, listedCommits);
  return {
    count,
    commits: commits.map(({ sha, message, author, committedAt }) => ({
      commit: sha,
      subject: message.split('\n', 1)[0] ?? '',
      author,
      at: committedAt,
    })),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/trace.js
var trace = __webpack_require__(46912);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/difference/render.js


                                                        

/**
 * @param difference in what two environments differ
 * @returns it as text for a terminal
 */
function differenceText(difference            )         {
  const { from, to, images, commits } = difference;
  const sides = (0,records/* columns */.YB)([
    ['ENVIRONMENT', 'RUNS', 'VERSION', 'SINCE', 'SCHEMA'],
    ...[from, to].map((side) => [
      side.environment,
      side.active?.commit.slice(0, 12) ?? 'nothing yet',
      side.active?.version ?? '-',
      side.active?.at ?? '-',
      schemaText(side.schema),
    ]),
  ]);
  const imageRows = images.map(({ name, from: one, to: other }) => [
    name,
    one === undefined ? 'none' : (0,trace/* shortDigest */.VK)(one),
    other === undefined ? 'none' : (0,trace/* shortDigest */.VK)(other),
  ]);
  const parts = [
    sides,
    images.length === 0 && from.active !== undefined && to.active !== undefined
      ? 'The images are the same.'
      : (0,records/* columns */.YB)([['IMAGE', from.environment, to.environment], ...imageRows]),
    schemaSentence(difference),
    ...(commits.known
      ? [
          commitText(from, to, commits.onlyFrom, difference.sameCommit),
          commits.onlyTo.count === 0 ? '' : commitText(to, from, commits.onlyTo, false),
        ]
      : [(0,records/* columns */.YB)([[`Which commits lie between them is not known: ${commits.message}.`]])]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function commitText(
  has                     ,
  lacks                     ,
  side            ,
  isSame         ,
)         {
  if (isSame) return 'Both run the same commit.';
  if (side.count === 0) return `Every commit of ${has.environment} is in ${lacks.environment} too.`;
  const counted = `${String(side.count)} ${side.count === 1 ? 'commit is' : 'commits are'} in ${has.environment} and not in ${lacks.environment}:`;
  const rows = side.commits.map(({ commit, at, author, subject }) => [
    `  ${commit.slice(0, 12)}`,
    at.slice(0, 10),
    author,
    subject,
  ]);
  const rest = side.count - side.commits.length;
  const more = rest > 0 ? [`  and ${String(rest)} older ones`] : [];
  return [counted, (0,records/* columns */.YB)(rows), ...more].join('\n');
}

function schemaText({ version, uncertainSince }             )         {
  const known = version ?? 'not recorded';
  return uncertainSince === undefined ? known : `${known}?`;
}

function schemaSentence({ from, to, sameSchema }            )         {
  const unsure = [from, to].flatMap(({ environment, schema: { uncertainSince } }) =>
    uncertainSince === undefined
      ? []
      : [
          `The schema of ${environment} may be another one: ${uncertainSince} began to migrate and left no version.`,
        ],
  );
  if (unsure.length > 0) return unsure.join('\n');
  if (sameSchema === undefined) {
    const isNone = from.schema.version === undefined && to.schema.version === undefined;
    return isNone
      ? 'No migration is recorded in either.'
      : 'A schema is not recorded in one of them, so whether they differ is not known.';
  }
  return sameSchema
    ? 'The schemas are the same.'
    : (0,records/* columns */.YB)([
        [`The schemas differ: ${from.schema.version ?? ''} and ${to.schema.version ?? ''}.`],
      ]);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/diff.js


                                             




/** `waybill diff`: in what two environments differ. */
const diff_diff          = {
  name: 'diff',
  about: 'In what two environments differ: commits, images, schema.',
  positionals: ['environment', 'environment'],
  options: { ...cli_connection/* connectionOptions */.HZ, json: { about: 'Print JSON.' } },
  details: [
    "Compares what was proved to run. Images and schema versions are read from the ledger, commits from the application's repository; where that cannot be read, it says so and shows the rest. It changes nothing.",
    cli_connection/* connectionDetails */.XR,
  ],
  examples: ['waybill diff staging production', 'waybill diff staging production --json'],
  run: async (call) => {
    const [from = '', to = ''] = call.positionals;
    const difference = await (0,cli_connection/* withConnections */.q5)(call, progress/* silentProgress */.R, async (connections) =>
      differenceOf(connections, await (0,records/* ledgerReader */.zY)(connections), { from, to }),
    );
    process.stdout.write(call.given('json') ? (0,records/* jsonText */.s$)(difference) : differenceText(difference));
    return 0;
  },
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

/***/ 49654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareEnvironments),
/* harmony export */   p: () => (/* binding */ schemaOf)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);

                                                    
                                                     

/** What an environment runs, for a comparison. */
                                      
                               
                                                             
                                                 
                               
 

/** The schema of an environment's database, as its deployments left it. */
                              
                                            
                                       
                                     
                                          
                                                                                                
                                              
 

/** An image that is not the same in two environments; undefined where one of them has none of this name. */
                                  
                        
                                    
                                  
 

/** How two environments differ, by the ledger alone. */
                                        
                                     
                                   
                               
                                    
                                              
                                                                             
                                           
 

/**
 * Compares what two environments run.
 * @param from the one that is ahead, as people read it: `staging`
 * @param to the other one: `production`
 */
function compareEnvironments(
  from                     ,
  to                     ,
)                        {
  const [one, other] = [from.active, to.active];
  return {
    from,
    to,
    sameCommit: one !== undefined && one.commit === other?.commit,
    images: imageDifferences(digestsOf(one), digestsOf(other)),
    sameSchema: isSameSchema(from.schema, to.schema),
  };
}

/**
 * Tells the schema that deployments left: that of the newest one whose migration ended, however the deployment
 * itself did.
 * @param deployments deployments of one environment, the newest first
 */
function schemaOf(deployments                             )              {
  let uncertainSince                    ;
  for (const record of deployments) {
    const left =
      (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'rolling-out')?.migration ??
      (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'desired')?.migration;
    if (left !== undefined)
      return { version: left.versionAfter, deployment: record.id, uncertainSince };
    const migrating = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'migrating');
    if (migrating !== undefined && !('skipped' in migrating)) uncertainSince = record.id;
  }
  return { version: undefined, deployment: undefined, uncertainSince };
}

function digestsOf(active                               )                              {
  return new Map(active?.images.map(({ name, digest }) => [name, digest]));
}

function imageDifferences(
  from                             ,
  to                             ,
)                             {
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .map((name) => ({ name, from: from.get(name), to: to.get(name) }))
    .filter((image) => image.from !== image.to);
}

function isSameSchema(from             , to             )                      {
  const isKnown = [from, to].every(
    ({ version, uncertainSince }) => version !== undefined && uncertainSince === undefined,
  );
  return isKnown ? from.version === to.version : undefined;
}


/***/ })

};
})
