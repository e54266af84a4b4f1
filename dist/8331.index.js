(function (exports, __distFolder) {'use strict';
exports.ids = [8331];
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

/***/ 85589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commitOf: () => (/* binding */ commitOf),
  emergencyRecord: () => (/* binding */ emergencyRecord),
  reasonOf: () => (/* binding */ reasonOf),
  shown: () => (/* binding */ shown),
  told: () => (/* binding */ told)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/evidence-parts.js
var evidence_parts = __webpack_require__(68219);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(99651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/mirror.js
var mirror = __webpack_require__(13833);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/emergency/emergency-request.js
var emergency_request = __webpack_require__(59155);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/emergency/record-emergency.js
                                                        
                                                     




/** A recorded emergency, as it stands. */
                                    
                                    
                                             
                            
 

/**
 * Records an emergency that a person carried out by hand: who, why, which release, and whether the environment was seen
 * to run it. It stays open until desired state says the same.
 * @param connections the systems of the deployment
 * @param question environment, release, reason
 * @throws RELEASE_NOT_FOUND, ENVIRONMENT_UNKNOWN, and what the ledger throws
 */
async function recordEmergency(
  connections             ,
  question                   ,
)                             {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, question.environment, question.commit);
  const request = await (0,emergency_request/* emergencyRequest */.xX)(context, question);
  const { deployment, changed } = await context.ledger.recordEmergency(request, {
    how: 'hand',
    by: request.requestedBy,
    target: context.environment.url,
    images: context.release.images.map(({ name, digest }) => ({ name, digest })),
    seen: await (0,emergency_request/* look */.Op)(context),
  });
  await (0,mirror/* mirror */.e7)(connections, deployment, context.environment.url);
  return { record: deployment, changed };
}

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/error-codes.js
var error_codes = __webpack_require__(5817);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var records = __webpack_require__(51182);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/shown-progress.js
var shown_progress = __webpack_require__(38357);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/emergency-record.js


                                                  


                                                   




/** `waybill emergency record`: what was done by hand, past desired state. */
const emergencyRecord          = {
  name: 'emergency record',
  about: 'Record that somebody changed what an environment runs, past desired state.',
  positionals: ['environment'],
  options: {
    ...cli_connection/* connectionOptions */.HZ,
    ...cli_connection/* ledgerKeyOption */.AK,
    release: {
      about: 'What was put there: a commit, a release tag or a deployment id.',
      value: 'RELEASE',
    },
    reason: { about: 'Why; it stands in the record.', value: 'TEXT' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'For an emergency that a person carried out at the target itself (`kubectl set image`, an edited deploy.env). It changes nothing there: it writes down who, why and which release, looks for a few seconds whether the environment answers as that release, and records what it saw or that it saw nothing.',
    'The record stays open until desired state says the same: `waybill status`, `waybill doctor` and the gate `emergency` name it as long. A rollback or promotion of that release closes it, `waybill emergency close` does where desired state was written otherwise. Only a release that the ledger has can be named; nothing else is ever desired state.',
    cli_connection/* connectionDetails */.XR,
  ],
  examples: ["waybill emergency record production --release sha-4ac1… --reason 'lost orders'"],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const reason = reasonOf(call, 'emergency record');
    const release = call.text('release') ?? '';
    return await (0,cli_connection/* withConnections */.q5)(call, shown_progress/* shownOnErrors */.i, async (connections) => {
      const commit = await commitOf(connections, release, 'emergency record');
      const { record, changed } = await recordEmergency(connections, {
        environment,
        commit,
        reason,
      });
      process.stdout.write(
        call.given('json') ? (0,records/* jsonText */.s$)({ changed, ...shown(record) }) : told(record),
      );
      return 0;
    });
  },
};

/**
 * @param call a command's call
 * @param command its name
 * @returns the reason that was given
 * @throws CLI_USAGE
 */
function reasonOf(call      , command        )         {
  const reason = call.text('reason')?.trim() ?? '';
  if (reason !== '' && reason.length <= 4000) return reason;
  throw (0,error_codes/* cliError */.h)('CLI_USAGE', {
    message: `waybill ${command}: --reason is needed: at most 4000 characters that say why; they stand in the record.`,
    remedy: `See \`waybill ${command} --help\`.`,
    facts: { command },
  });
}

/**
 * @param record an emergency's record
 * @returns it as JSON holds it
 */
function shown(record                  )         {
  const last = record.transitions.at(-1);
  const applied = (0,agreement/* deploymentEvidence */.L8)(record, 'applied');
  return {
    deployment: record.id,
    environment: record.environment,
    commit: record.commit,
    phase: last?.to,
    at: last?.at,
    seen: applied?.seen,
  };
}

/**
 * @param record an emergency's record
 * @returns it as a person reads it
 */
function told(record                  )         {
  const applied = (0,agreement/* deploymentEvidence */.L8)(record, 'applied');
  const seen =
    applied === undefined || 'unseen' in applied.seen
      ? `It was not seen to run: ${applied?.seen !== undefined && 'unseen' in applied.seen ? applied.seen.unseen : 'nothing was recorded'}`
      : `It was seen to run: ${applied.seen.observations.map(({ subject, value }) => `${subject} says ${value}`).join(', ')}.`;
  return (0,records/* printable */.g$)(
    [
      `${record.environment} runs ${record.commit} past desired state: ${record.id}.`,
      seen,
      `It stays open until desired state says the same: \`waybill rollback ${record.environment} --target sha-${record.commit}\`, or a promotion of it.`,
      '',
    ].join('\n'),
  );
}

/**
 * @param connections where the ledger is
 * @param release a commit, a release tag or a deployment id
 * @param command whose option it was
 * @returns the commit
 * @throws CLI_USAGE
 */
async function commitOf(
  connections             ,
  release        ,
  command        ,
)                     {
  const commit = vocabulary/* commitShaSchema */.jr.safeParse(release.replace(/^sha-/, ''));
  if (commit.success) return commit.data;
  if (evidence_parts/* deploymentIdSchema */.kZ.safeParse(release).success) {
    const record = await (await (0,records/* ledgerReader */.zY)(connections)).deployment(release);
    if (record !== undefined) return record.commit;
  }
  throw (0,error_codes/* cliError */.h)('CLI_USAGE', {
    message: `waybill ${command}: expected --release to be a full commit, a release tag (sha-<commit>) or the id of a deployment in the ledger; found ${JSON.stringify(release.slice(0, 100))}.`,
    remedy: 'See `waybill history` for what ran before.',
    facts: { command },
  });
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

/***/ 94671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ recordFence)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49482);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54152);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86188);


                                                           


/**
 * A fence for what is done for a deployment without its lock: showing how it stands, merging what it proposed. A run
 * that was called dead and goes on all the same would show or do what is over.
 * @param connections the systems of the deployment
 * @param record the deployment as this run knows it
 * @returns asks the ledger whether it still stands so; throws FENCED_OFF where it does not
 */
function recordFence(connections             , record                  )        {
  return async () => {
    const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q9)(connections);
    const now = await ledger.deployment(record.id);
    if (now?.transitions.length === record.transitions.length) return;
    throw (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .coreError */ .i)('FENCED_OFF', {
      message: `Expected the deployment ${record.id} to stand in ${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phaseOf */ .hU)(record)}; ${now === undefined ? 'the ledger does not have it' : `it is ${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phaseOf */ .hU)(now)} by now`}.`,
      remedy:
        'Nothing more was changed: whoever took it over goes on with it. Look at `waybill status`.',
      facts: { deployment: record.id, environment: record.environment },
    });
  };
}


/***/ })

};
})
