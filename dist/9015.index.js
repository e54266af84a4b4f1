(function (exports, __distFolder) {'use strict';
exports.ids = [9015];
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

/***/ 69015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contractVerify: () => (/* binding */ contractVerify)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _waybill_contract_report__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22554);
/* harmony import */ var _waybill_contract_report__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55476);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81009);
/* harmony import */ var _waybill_stage_steps_verify_contract__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92800);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11291);
/* harmony import */ var _desired_state_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87840);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51182);
/* harmony import */ var _shown_progress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38357);



                                                                  


                                                  


                                                   




const name = 'contract verify';

/** The exit codes that scripts rely on. */
const exitCodes = { compatible: 0, breaking: 1, unusable: 2 }         ;

/** Options of a connection that say nothing here: no registry is asked, and an open ledger is not believed. */
const { open: _open, registry: _registry, ...reached } = _cli_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionOptions */ .HZ;

/** `waybill contract verify`: every contract of the checkout against those that are in use. */
const contractVerify          = {
  name,
  about: 'Whether the contracts of this checkout still serve those who use older ones.',
  positionals: [],
  options: {
    contract: {
      about: 'Only this contract; may be given several times.',
      value: 'NAME',
      several: true,
    },
    base: {
      about:
        'Compare with this commit, branch or tag, in the place of `against`; may be given several times.',
      value: 'REF',
      several: true,
    },
    ledger: {
      about: 'Ask the ledger what runs and what ran; so does naming the ops repository.',
    },
    fetch: { about: 'Ask the remote where branches and tags are now.' },
    prepare: { about: 'Run the commands under `prepare` of waybill.yaml before.' },
    restore: { about: 'Put files back that a generator changed.' },
    format: { about: 'text (the default) or json.', value: 'FORMAT' },
    ...reached,
  },
  details: [
    'Verifies the files as they stand in the current folder, with changes that are not committed. Branches and tags are where the last fetch saw them, and the remote is asked for nothing that the checkout has.',
    'Exit code 0: every contract holds; 1: one does not; 2: one cannot be verified.',
    _cli_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionDetails */ .XR,
  ],
  examples: [
    `waybill ${name}`,
    `waybill ${name} --base v2.3.0 --base origin/main`,
    `waybill ${name} --contract api --ledger --format json`,
  ],
  run: async (call) => {
    const format = call.text('format') ?? 'text';
    if (format !== 'text' && format !== 'json')
      throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_4__/* .usage */ .CI)(name, `--format: expected text or json, found ${format}`);
    const seen       = { verdicts: [], notes: [] };
    const error = await verify(call, seen);
    call.signal.throwIfAborted();
    process.stdout.write(format === 'json' ? jsonOf(seen, error) : textOf(seen));
    if (error === undefined) return exitCodes.compatible;
    if (error.code === 'CONTRACT_BROKEN') return exitCodes.breaking;
    process.stderr.write(`${error.message}\n  → ${error.remedy}\n  [${error.code}]\n`);
    return exitCodes.unusable;
  },
};

/** What came out until the end, also where that is an error. */
                
                                       
                           
 

                   
                        
                           
                          
 

async function verify(call      , seen      )                               {
  try {
    if (usesLedger(call)) {
      await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .withConnections */ .q5)(call, _shown_progress_js__WEBPACK_IMPORTED_MODULE_5__/* .shownOnErrors */ .i, async (connections) =>
        verifyWith(call, seen, connections.settings.temporaryFolder, connections),
      );
      return undefined;
    }
    const temporaryFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'waybill-'));
    try {
      await verifyWith(call, seen, temporaryFolder);
    } finally {
      await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporaryFolder, { recursive: true, force: true });
    }
    return undefined;
  } catch (error) {
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error) || error.code === 'CLI_USAGE') throw error;
    return { code: error.code, message: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error), remedy: error.remedy };
  }
}

function usesLedger(call      )          {
  const isNamed = ['rehearsal', 'ops-repository'].some((option) => call.text(option) !== undefined);
  return isNamed || call.given('ledger');
}

async function verifyWith(
  call      ,
  seen      ,
  temporaryFolder        ,
  connections              ,
)                {
  await (0,_waybill_stage_steps_verify_contract__WEBPACK_IMPORTED_MODULE_7__/* .verifyContracts */ .x)(
    {
      workspace: process.cwd(),
      config: call.text('config') ?? 'waybill.yaml',
      contracts: call.texts('contract'),
      prepare: call.given('prepare'),
      restore: call.given('restore'),
      history: {
        refs: call.given('fetch') ? 'remote' : 'checkout',
        temporaryFolder,
        ...(connections === undefined ? {} : { connections }),
      },
      references: call.texts('base'),
      tools: { temporaryFolder },
      signal: call.signal,
      progress: _shown_progress_js__WEBPACK_IMPORTED_MODULE_5__/* .shownOnErrors */ .i,
    },
    ({ verdict, notes }) => {
      seen.verdicts.push(verdict);
      seen.notes.push(...notes);
    },
  );
}

function jsonOf({ verdicts, notes }      , error                     )         {
  const isVerdict = error === undefined || error.code === 'CONTRACT_BROKEN';
  return (0,_records_js__WEBPACK_IMPORTED_MODULE_8__/* .jsonText */ .s$)({
    ...(0,_waybill_contract_report__WEBPACK_IMPORTED_MODULE_9__/* .contractReport */ .F)(verdicts),
    notes,
    ...(isVerdict ? {} : { compatible: false, error }),
  });
}

function textOf({ verdicts, notes }      )         {
  const blocks = verdicts.map((verdict) => {
    const counts = (0,_waybill_contract_report__WEBPACK_IMPORTED_MODULE_10__/* .countLevels */ .ZT)(verdict.findings);
    const listed = Object.entries(counts).filter(([, count]) => count > 0);
    const found = listed.map(([level, count]) => `${String(count)} ${level}`).join(', ');
    return [
      `${verdict.contract} (${verdict.kind}) ${verdict.holds ? 'holds' : 'BREAKS'}${found === '' ? '' : `: ${found}`}`,
      ...verdict.findings.flatMap(linesOf),
      ...verdict.differences.map(({ change, file }) => `  ${change} ${file}`),
      ...(verdict.unlisted === 0 ? [] : [`  and ${String(verdict.unlisted)} more files`]),
    ].join('\n');
  });
  const all = verdicts.length === 0 && notes.length === 0 ? ['No contract was verified.'] : blocks;
  return (0,_records_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(`${[...all, ...notes].join('\n')}\n`);
}

function linesOf(finding         )                    {
  const { id, file, line, column, message, remedy, operation, bases, waiver } = finding;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [
    `  ${(0,_waybill_contract_report__WEBPACK_IMPORTED_MODULE_10__/* .weightOf */ .mm)(finding)} ${id}${operation === undefined ? '' : ` (${operation})`}`,
    `    ${message}`,
    `    ${place}${bases === undefined ? '' : `, against ${bases.join(', ')}`}`,
    ...(waiver === undefined
      ? []
      : [`    accepted until ${waiver.expires} by ${waiver.owner}: ${waiver.reason}`]),
    ...(finding.level === 'info' ? [] : [`    → ${remedy}`]),
  ];
}


/***/ }),

/***/ 87840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   Xc: () => (/* binding */ parseFormat),
/* harmony export */   cY: () => (/* binding */ parseValueWords),
/* harmony export */   uH: () => (/* binding */ parseImageWords)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37558);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53396);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);



/** An image as a command line says it. */
                             
                                       
                        
                              
                        
                           
 

/** A value as a command line says it. */
                             
                            
                         
 

const imageForm = 'NAME=REPO:TAG@DIGEST';

/**
 * Takes `NAME=REPO:TAG@DIGEST` apart; tag or digest may be left out. An image has no `=`, a name may have one
 * (`container=web`): the last one divides.
 * @param text one value of `--image`
 * @param command the command, for the message
 * @throws CLI_USAGE
 */
function parseImageWords(text        , command        )             {
  const divide = text.lastIndexOf('=');
  const [name, image] = [text.slice(0, Math.max(0, divide)), text.slice(divide + 1)];
  if (divide < 0) throw usage(command, `--image ${shown(text)} has no "="; expected ${imageForm}`);
  if (name === '' || image === '')
    throw usage(
      command,
      `--image ${shown(text)} has nothing ${name === '' ? 'before' : 'behind'} its "="; expected ${imageForm}`,
    );
  const [whole, ...digests] = image.split('@');
  const [digest] = digests;
  if (whole === undefined || whole === '' || digest === '' || digests.length > 1)
    throw usage(command, `--image ${shown(text)} is not ${imageForm}`);
  // A colon before the last slash belongs to the registry's port.
  const colon = whole.lastIndexOf(':');
  const tag = colon > whole.lastIndexOf('/') ? whole.slice(colon + 1) : undefined;
  if (tag === '') throw usage(command, `--image ${shown(text)} has an empty tag`);
  if (tag === undefined && digest === undefined)
    throw usage(
      command,
      `--image ${shown(text)} has neither tag nor digest; one of them is enough`,
    );
  return {
    name,
    repository: tag === undefined ? whole : whole.slice(0, colon),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/**
 * Takes `PATH=TEXT` apart. The text may hold anything; a path may hold a `=` in brackets (`[name=web]`) or in quotes.
 * @param text one value of `--value`
 * @param command the command, for the message
 * @throws CLI_USAGE
 */
function parseValueWords(text        , command        )             {
  const match = /^((?:\["(?:[^"\\]|\\.)*"\]|\[(?!")[^\]]*\]|[^=[])+)=(.*)$/s.exec(text);
  const [, selector, value] = match ?? [];
  if (selector === undefined || value === undefined)
    throw usage(command, `--value ${shown(text)} is not PATH=TEXT`);
  return { selector, value };
}

/**
 * @param text the value of `--format`
 * @param command the command, for the message
 * @throws CLI_USAGE with the formats that there are
 */
function parseFormat(text        , command        )                     {
  const format = _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateFormats */ .sE.find((known) => known === text);
  if (format !== undefined) return format;
  const hint = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(text, _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateFormats */ .sE);
  throw usage(command, `there is no format ${shown(text)}${hint}`);
}

/**
 * @param command the command
 * @param problem what does not fit
 * @returns the error for words that do not fit
 */
function usage(command        , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .cliError */ .h)('CLI_USAGE', {
    message: `waybill ${command}: ${problem}.`,
    remedy: `See \`waybill ${command} --help\`.`,
    facts: { command },
  });
}

function shown(text        )         {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
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

/***/ 22554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ contractReport)
/* harmony export */ });
/* unused harmony export contractReportJsonSchema */
/* harmony import */ var _level_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55476);

                                                              



/**
 * @param verdicts what came out, in the order of waybill.yaml
 * @returns everything as data, ready to be written as JSON
 */
function contractReport(verdicts                            )                 {
  return {
    version: 1,
    compatible: verdicts.every(({ holds }) => holds),
    counts: (0,_level_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countLevels */ .ZT)(verdicts.flatMap(({ findings }) => findings)),
    breaks: [...(0,_level_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .brokenBases */ .ud)(verdicts)],
    contracts: verdicts.map(({ findings, differences, ...verdict }) => ({
      ...verdict,
      counts: (0,_level_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countLevels */ .ZT)(findings),
      findings: findings.map(findingOf),
      differences: [...differences],
    })),
  };
}

function findingOf({
  bases,
  ...finding
}         )                                                          {
  return { ...finding, ...(bases === undefined ? {} : { bases: [...bases] }) };
}

/** @returns the JSON Schema (draft 2020-12) of the report, ready to be written as JSON */
function contractReportJsonSchema()                          {
  return { title: 'The report of verify-contract', ...z.toJSONSchema(contractReportSchema) };
}


/***/ }),

/***/ 55476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZT: () => (/* binding */ countLevels),
/* harmony export */   mm: () => (/* binding */ weightOf),
/* harmony export */   ud: () => (/* binding */ brokenBases)
/* harmony export */ });
                                                              
                                                      

/** What a finding counts as: its level, or nothing where somebody accepted it for a time. */
                                       

/**
 * @param finding what was found
 * @returns what it counts as
 */
function weightOf(finding         )         {
  return finding.waiver === undefined ? finding.level : 'accepted';
}

/**
 * @param findings of one contract or of several
 * @returns how many there are of each level
 */
function countLevels(findings                    )              {
  const counts = { breaking: 0, risky: 0, info: 0, accepted: 0 };
  for (const finding of findings) counts[weightOf(finding)] += 1;
  return counts;
}

/** An older contract whose users break. */
                             
                        
                            
 

/**
 * @param verdicts what came out
 * @returns the bases that break, by the number of breaking findings, the most first
 */
function brokenBases(verdicts                            )                        {
  const counts = new Map                ();
  for (const { findings } of verdicts) {
    for (const finding of findings) {
      if (weightOf(finding) !== 'breaking') continue;
      for (const base of finding.bases ?? []) counts.set(base, (counts.get(base) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([base, findings]) => ({ base, findings }))
    .sort((one, other) => other.findings - one.findings || (one.base < other.base ? -1 : 1));
}


/***/ }),

/***/ 72319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ breaks),
/* harmony export */   X: () => (/* binding */ findingLevels)
/* harmony export */ });
/** How much a finding weighs: `breaking` fails the contract; `risky` and `info` are shown. */
const findingLevels = ['breaking', 'risky', 'info']         ;
                                                          

/** One thing that a comparison found; every kind of contract gives these. */
                          
                                                    
                      
                               
                                  
                        
                       
                         
                           
                                                                                                    
                            
                           
                          
                                                                  
                              
                                                                                                          
                                     
                                           
                                  
                                                                           
                                                                           
                                                                           
                                              
                                                                                                 
                                                                                                  
 

/** A line of an older contract. */
                                
                          
                        
                         
                           
                            
 

/** @returns whether a finding fails its contract: it breaks, and nobody accepted it */
function breaks({ level, waiver }         )          {
  return level === 'breaking' && waiver === undefined;
}

/** How one file differs from what is committed. */
                                 
                        
                                                    
                                               
                        
                                                     
                              
 

/** What came out of verifying one contract. */
                                  
                            
                        
                                                               
                          
                                        
                                                  
                                                   
                            
                                        
 


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

/***/ 92800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ verifyContracts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/parse.js + 20 modules
var parse = __webpack_require__(37964);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/error-codes.js
var error_codes = __webpack_require__(523);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/verify.js

                                                                      
                                               
                                                                  
                                                    

/** What verifying any contract needs. */
                                        
                                    
                            
                                    
                                                     
                                           
                                                                                                   
                                               
                                                                   
                                       
                                                                                          
                      
                               
                              
                                                                                                               
                             
                                                    
                                                  
 

/**
 * Verifies one contract of waybill.yaml by its kind, and takes out what was accepted for a time.
 * @param options the checkout, the contract, its bases and the surroundings
 * @returns the verdict; that a contract is broken is a verdict and no error
 * @throws what the kind throws, CONFIG_* where the file of waivers cannot be used, or the signal's reason
 */
async function verifyContract(options                       )                           {
  options.signal.throwIfAborted();
  const { waivedVerdict } = await __webpack_require__.e(/* import() */ 3059).then(__webpack_require__.bind(__webpack_require__, 63059));
  return await waivedVerdict(await verdictOf(options), options);
}

/** The seam of kinds: each is verified in a module of its own, which is loaded where it is used. */
async function verdictOf(options                       )                           {
  const { contract, bases = [], now = new Date() } = options;
  switch (contract.kind) {
    case 'generated': {
      const { verifyGenerated } = await __webpack_require__.e(/* import() */ 4150).then(__webpack_require__.bind(__webpack_require__, 64150));
      return await verifyGenerated({ ...options, contract });
    }
    case 'openapi':
    case 'json-schema': {
      const { verifyCompared } = await Promise.all(/* import() */[__webpack_require__.e(8051), __webpack_require__.e(8643), __webpack_require__.e(5945)]).then(__webpack_require__.bind(__webpack_require__, 5945));
      return await verifyCompared({ ...options, contract, bases, now });
    }
    case 'kubernetes': {
      const { verifyKubernetes } = await __webpack_require__.e(/* import() */ 1423).then(__webpack_require__.bind(__webpack_require__, 61423));
      return await verifyKubernetes({ ...options, contract, bases });
    }
    case 'command': {
      const { verifyCommand } = await __webpack_require__.e(/* import() */ 6343).then(__webpack_require__.bind(__webpack_require__, 86343));
      return await verifyCommand({ ...options, contract });
    }
    case 'string-catalog': {
      const { verifyStringCatalog } = await Promise.all(/* import() */[__webpack_require__.e(3740), __webpack_require__.e(3132)]).then(__webpack_require__.bind(__webpack_require__, 13132));
      return await verifyStringCatalog({ ...options, contract, bases });
    }
    default:
      return (0,src_error/* exhausted */.uW)(contract, 'The kind of contract');
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/verdict.js
var verdict = __webpack_require__(72319);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/report/level-counts.js
var level_counts = __webpack_require__(55476);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/checkout.js
var checkout = __webpack_require__(84950);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var src_error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/prepare.js
var prepare = __webpack_require__(96903);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/verify-contract.js






             
                
                
                  
                         
                                               

                                                             



/** What is verified: the checkout of a runner's workspace. */
                                
                             
                                                                                            
                              
                          
                                                             
                                        
                                                         
                            
                                                 
                            
                                                                                                 
                         
                           
                                                            
    
                                                                                                                
                                          
                                                         
                               
                               
                              
                         
 

/** What came out of one contract, as it comes. */
                                   
                                    
                                                       
                                    
 

/**
 * Verifies the contracts of the checkout's waybill.yaml, all of them also where one does not hold or cannot be
 * verified.
 * @param request the checkout
 * @param onVerified gets each verdict as it comes
 * @returns the verdicts in the order of waybill.yaml
 * @throws CONFIG_*, CONTRACT_UNKNOWN, CHECKOUT_MISMATCH; what the first contract that could not be verified throws; CONTRACT_BROKEN where
 *   one does not hold
 */
async function verifyContracts(
  request               ,
  onVerified                                      ,
)                                      {
  const config = (0,parse/* parseApplicationConfig */.m0)(await readConfigFile(request), request.config);
  const chosen = chosenContracts(config.contracts, request.contracts);
  if (request.commit !== undefined && chosen.length > 0)
    await (0,checkout/* requireCheckout */.E)(request.workspace, request.commit, request.signal);
  if (request.prepare && chosen.length > 0) {
    await (0,prepare/* prepareCheckout */.s)({ ...request, commands: config.prepare });
  }
  const verdicts                    = [];
  const failures                                                           = [];
  const run = new VerificationRun(request, config);
  try {
    for (const contract of chosen) {
      request.progress.phase(`${contract.name} (${contract.kind})`);
      try {
        const verified = await run.verify(contract);
        verdicts.push(verified.verdict);
        onVerified(verified);
      } catch (error) {
        request.signal.throwIfAborted();
        request.progress.detail(`${contract.name} could not be verified: ${(0,src_error/* messageOf */.bD)(error)}`);
        failures.push({ contract: contract.name, error });
      }
    }
  } finally {
    await run.close();
  }
  // Not knowing comes before knowing that it breaks: what is said of the others is in the summary.
  const [failure] = failures;
  if (failure !== undefined) throw failure.error;
  const broken = verdicts.filter(({ holds }) => !holds);
  if (broken.length > 0) throw contractsBroken(broken);
  return verdicts;
}

/** What the contracts of one run share: the history is opened once, and only where one is compared. */
class VerificationRun {
           #request               ;
           #config                   ;
  #history                                      ;

  constructor(request               , config                   ) {
    this.#request = request;
    this.#config = config;
  }

  async verify(contract                )                            {
    const { workspace, restore, signal, progress, clock = time/* systemClock */.ml, tools } = this.#request;
    const { bases, notes } =
      'against' in contract ? await this.#basesOf(contract) : { bases: [], notes: [] };
    for (const note of notes) progress.detail(note);
    const rendering =
      contract.kind === 'kubernetes'
        ? {
            renderer: (await __webpack_require__.e(/* import() */ 2536).then(__webpack_require__.bind(__webpack_require__, 40155))).manifestRenderer(
              tools,
              this.#request,
            ),
          }
        : {};
    const verdict = await verifyContract({
      ...{ checkout: workspace, contract, bases, restore, signal, progress, ...rendering },
      now: new Date(clock.now()),
    });
    return { verdict, notes: notes.map((note) => `${contract.name}: ${note}`) };
  }

  async close()                {
    const opened = await this.#history?.catch(() => undefined);
    await opened?.close();
  }

  async #basesOf(contract               )                         {
    const history = await this.#opened();
    const { references = [] } = this.#request;
    return references.length === 0
      ? await history.basesOf(contract)
      : await history.basesAt(references, contract.file);
  }

  async #opened()                           {
    this.#history ??= this.#open();
    return await this.#history;
  }

  async #open()                           {
    const { workspace, history, signal, progress, clock } = this.#request;
    const { openContractHistory } = await Promise.all(/* import() */[__webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(865)]).then(__webpack_require__.bind(__webpack_require__, 20865));
    return await openContractHistory({
      ...{ ...history, workspace, signal, progress, branch: this.#config.branch },
      ...(clock === undefined ? {} : { clock }),
    });
  }
}

function chosenContracts(
  all                           ,
  names                   ,
)                            {
  if (names.length === 0) return all;
  const known = all.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return all.filter(({ name }) => names.includes(name));
  const near = (0,nearest/* nearest */.p)(unknown, known);
  throw (0,src_error_codes/* stageError */.vH)('CONTRACT_UNKNOWN', {
    message: `Expected a contract of waybill.yaml, found ${JSON.stringify(unknown)}; it has ${known.length === 0 ? 'none' : known.join(', ')}.`,
    remedy:
      near === undefined
        ? 'Correct the input `contracts`; empty means all of them.'
        : `Correct the input \`contracts\`; perhaps "${near}" is meant.`,
    facts: { contract: unknown },
  });
}

/** The findings are annotated where they are: the error says how much there is, and what comes first. */
function contractsBroken(broken                            )        {
  const first = broken.flatMap(({ findings }) => findings).find(verdict/* breaks */.T);
  const names = broken.map(({ contract }) => contract);
  const { breaking } = (0,level_counts/* countLevels */.ZT)(broken.flatMap(({ findings }) => findings));
  const bases = (0,level_counts/* brokenBases */.ud)(broken).map(({ base }) => base);
  const whom = bases.length === 0 ? '' : ` for users of ${bases.slice(0, 5).join(', ')}`;
  const count = breaking < 2 ? '' : ` (${String(breaking)} findings)`;
  return (0,src_error_codes/* stageError */.vH)('CONTRACT_BROKEN', {
    message: `Expected every contract to hold; ${names.join(', ')} ${names.length === 1 ? 'does' : 'do'} not${whom}${count}: ${first?.message ?? 'see the findings'}`,
    remedy: first?.remedy ?? 'See the findings in the summary.',
    facts: {
      contracts: names,
      bases,
      findings: broken
        .flatMap(({ findings }) => findings.filter(verdict/* breaks */.T))
        .slice(0, 50)
        .map(({ id, file }) => `${id} ${file}`),
    },
    ...(first === undefined
      ? {}
      : {
          location: { file: first.file, ...(first.line === undefined ? {} : { line: first.line }) },
        }),
  });
}

async function readConfigFile(request               )                  {
  try {
    return await (0,promises_.readFile)((0,external_node_path_.join)(request.workspace, request.config), 'utf8');
  } catch (error) {
    throw (0,error_codes/* configError */.F)('CONFIG_MISSING', {
      message: `Expected ${request.config} in the checkout, found no readable file: ${(0,src_error/* messageOf */.bD)(error)}.`,
      remedy:
        'Check the repository out before this step, or name the file with the input `config`.',
      facts: { file: request.config },
    });
  }
}


/***/ })

};
})
