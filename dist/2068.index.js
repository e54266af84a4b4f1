(function (exports, __distFolder) {'use strict';
exports.ids = [2068];
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

/***/ 48055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   KZ: () => (/* binding */ statusMarkdown),
/* harmony export */   M1: () => (/* binding */ specialsOf),
/* harmony export */   qS: () => (/* binding */ statusText)
/* harmony export */ });
/* harmony import */ var _waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43219);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46912);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51182);



                                               
                                                                   

/**
 * @param report what runs where
 * @returns a table, and below it what is worth knowing of each environment
 */
function statusText({ environments, remarks }              )         {
  if (environments.length === 0)
    return `${(0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .YB)([['The ledger has no deployment yet.'], ...remarks.map((it) => [it])])}\n`;
  const head = ['ENVIRONMENT', 'RUNS', 'VERSION', 'PHASE', 'SINCE', 'BY', 'APPROVED BY'];
  const rows = environments.map(({ environment, active, emergency }) =>
    active === undefined
      ? [environment, 'nothing was proved to run here yet']
      : [
          environment,
          active.commit.slice(0, 12),
          shortVersion(active.version),
          phaseOf(active, emergency),
          active.at,
          active.requestedBy,
          active.approvedBy.join(', ') || '-',
        ],
  );
  const notes = environments.flatMap((report) =>
    notesOf(report).map(([what, text]) => [report.environment, what, text]),
  );
  const parts = [(0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .YB)([head, ...rows]), (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .YB)(notes), (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .YB)(remarks.map((it) => [it]))];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * @param report what runs where
 * @returns the same as Markdown; whatever records say is escaped
 */
function statusMarkdown({ application, environments, remarks }              )         {
  const rows = environments.map((report) => {
    const { environment, active, emergency } = report;
    const runs =
      active === undefined
        ? ['nothing was proved to run here yet', '', '', '', '']
        : [
            (0,_waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(active.commit.slice(0, 12)),
            (0,_waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(shortVersion(active.version)),
            `${phaseOf(active, emergency)} ${active.at}`,
            (0,_waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(active.requestedBy),
            (0,_waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(active.approvedBy.join(', ')),
          ];
    const notes = notesOf(report).map(([what, text]) => `${what}: ${(0,_waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(text)}`);
    return `| ${[(0,_waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(environment), ...runs, notes.join('<br>')].join(' | ')} |`;
  });
  const lines = [
    `### ${(0,_waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(application)}`,
    '',
    '| environment | runs | version | since | by | approved by | |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    ...remarks.flatMap((remark) => [`> ${(0,_waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(remark)}`, '']),
  ];
  return (0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(lines.join('\n'));
}

/** What was proved to run does not, while an emergency is open. */
function phaseOf({ phase }                   , emergency                               )         {
  return emergency === undefined ? phase : `${phase}, and an emergency is open`;
}

/** What is worth knowing beside what runs: each with its word. */
function notesOf(report                   )                                         {
  const { active, emergency, underWay, waiting, held, lastEnded, lock, next } = report;
  const images = active?.images.map(({ name, digest }) => `${name}@${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(digest)}`);
  const holder =
    lock === undefined
      ? []
      : [`${lock.owner.actor}, run ${lock.owner.run} of ${lock.owner.repository}`];
  return [
    ...(images === undefined ? [] : [['images', images.join(' ')]         ]),
    ...(emergency === undefined ? [] : [['emergency', driftOf(emergency)]         ]),
    ...(active === undefined ? [] : specialsOf(active)),
    ...underWay.map((one) => pendingOf(one, one.deployment === lock?.deployment ? holder : [])),
    ...waiting.map((one) => ['waiting', `${shortOf(one)}, since ${one.requestedAt}`]         ),
    ...held.map(
      ({ commit, at, by }) =>
        ['held', `${commit.slice(0, 12)} since ${at}: ${by} took it back`]         ,
    ),
    ...(lastEnded === undefined ? [] : [['last attempt', endOf(lastEnded)]         ]),
    ...(report.desiredDiffers
      ? [['desired', 'desired state says something else than what was proved to run']         ]
      : []),
    ...(next === undefined ? [] : [['next', nextText(next)]         ]),
  ];
}

/**
 * @param summary a deployment
 * @returns what is not usual about it: that nobody asked for it, what it takes back, which gates were overridden
 */
function specialsOf(summary                   )                                         {
  const { kind, automatic, undoes, overrides, reason } = summary;
  const how = automatic ? `automatic ${kind}` : kind;
  return [
    ...(kind === 'promote'
      ? []
      : [
          [
            kind,
            `${how}${undoes === undefined ? '' : `, takes back ${undoes}`}${reason === undefined ? '' : `: ${reason}`}`,
          ]         ,
        ]),
    ...overrides.map(
      (override) =>
        ['overridden', `${override.gate} by ${override.by}: ${override.reason}`]         ,
    ),
  ];
}

/**
 * @param summary an open emergency
 * @returns what runs past desired state, since when, by whom, and why
 */
function driftOf({
  commit,
  at,
  deployment,
  requestedBy,
  reason,
}                   )         {
  const why = reason === undefined ? '' : `: ${reason}`;
  return `runs ${commit.slice(0, 12)} past desired state since ${at} (${deployment}, by ${requestedBy}${why}); open until desired state says the same`;
}

function pendingOf(one                   , holder                   )                            {
  const held = holder.map((who) => `, held by ${who}`).join('');
  if (one.phase !== 'proposed') return ['under way', `${shortOf(one)} ${one.phase}${held}`];
  const { proposal } = one;
  const where =
    proposal === undefined
      ? ''
      : ` in ${proposal.url ?? `pull request ${String(proposal.number)} of ${proposal.repository}`}`;
  return ['proposed', `${shortOf(one)} waits for its merge${where}${held}`];
}

function shortOf({ commit, kind, requestedBy }                   )         {
  return `${commit.slice(0, 12)} (${kind} by ${requestedBy})`;
}

function endOf({ commit, phase, at, ended }                   )         {
  const why = ended === undefined ? '' : `: [${ended.code}] ${ended.message.split('\n')[0] ?? ''}`;
  return `${commit.slice(0, 12)} ${phase} ${at}${why}`;
}

function nextText(next          )         {
  const what = (commit        )         => `${commit.slice(0, 12)} of ${next.from}`;
  switch (next.state) {
    case 'nothing':
      return next.reason;
    case 'allowed':
      return `${what(next.commit)} may come here: every gate allows it`;
    case 'refused': {
      const others = next.refusals > 1 ? ` (and ${String(next.refusals - 1)} more)` : '';
      return `${what(next.commit)} meets the gate ${next.gate}${others}: ${next.code}: ${next.message} → ${next.remedy}`;
    }
    case 'unknown':
      return `${next.commit === undefined ? `what ${next.from} runs` : what(next.commit)}: not known${next.gate === undefined ? '' : ` at the gate ${next.gate}`}: ${next.message}`;
  }
}

/** A version that is a release's tag is as long as a commit. */
function shortVersion(version                    )         {
  if (version === undefined) return '-';
  return /^sha-[0-9a-f]{40}$/.test(version) ? version.slice(0, 16) : version;
}


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

/***/ 43219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ renderPlanText),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   d$: () => (/* binding */ renderPlanMarkdown)
/* harmony export */ });
/* unused harmony export renderPlanJson */
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82008);
/* harmony import */ var _rollback_story_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45187);

                                            
                                                     


                                                                                     
                                    

/**
 * @param check what came out
 * @returns plan and gates as text for a terminal or a log, without colours
 */
function renderPlanText(check       )         {
  const width = Math.max(...check.gates.map(({ gate }) => gate.length), 0);
  const gates = check.gates.flatMap((result) => {
    const head = `  ${verdictOf(result).padEnd(10)} ${result.gate.padEnd(width)}  ${sentenceOf(result)}`;
    return (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(result) ? [head, `  ${' '.repeat(11 + width)}  → ${result.remedy}`] : [head];
  });
  return [...planLines(check), '', 'Gates', ...gates, '', conclusionOf(check)].join('\n');
}

/**
 * @param check what came out
 * @returns plan and gates as Markdown for a step summary or a pull request; values of users are escaped
 */
function renderPlanMarkdown(check       )         {
  const { plan, gates } = check;
  const skipped = gates.filter((result) => 'skipped' in result);
  return [
    ...(plan === undefined ? [] : planTable(plan, check.hash ?? '', storyOf(check.facts))),
    `**${cell(conclusionOf(check))}**`,
    '',
    ...gateTable(gates.filter((result) => !('skipped' in result))),
    '',
    ...(skipped.length === 0
      ? []
      : [
          `<details><summary>Not asked here: ${String(skipped.length)} of ${String(gates.length)} gates</summary>`,
          '',
          ...gateTable(skipped),
          '',
          '</details>',
          '',
        ]),
  ].join('\n');
}

function gateTable(gates                       )           {
  const rows = gates.map((result) => {
    const verdict = verdictOf(result);
    const shown = verdict === 'allowed' || verdict === 'skipped' ? verdict : `**${verdict}**`;
    const remedy = (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(result) ? `<br>→ ${cell(result.remedy)}` : '';
    return `| ${result.gate} | ${shown} | ${cell(sentenceOf(result))}${remedy} |`;
  });
  return ['| gate | | |', '|---|---|---|', ...rows];
}

/**
 * @param check what came out
 * @returns plan and gates as one JSON value, for outputs and machines
 */
function renderPlanJson(check       )         {
  const { plan, hash, gates, allowed, nothingToDo } = check;
  const until = waitsUntil(gates) ?? null;
  return JSON.stringify({
    ...{ plan: plan ?? null, hash: hash ?? null, allowed, nothingToDo, waitsUntil: until, gates },
  });
}

function planLines({ plan, hash, facts }       )           {
  if (plan === undefined) return ['No plan: too little is known.'];
  const changed = plan.changes.filter(({ before, after }) => before !== after);
  return [
    `${plan.kind === 'promote' ? 'Promote' : 'Roll back'} ${plan.application} in ${plan.environment}`,
    `  plan      ${hash ?? ''}`,
    `  commit    ${plan.commit}`,
    `  now       ${plan.current === null ? 'nothing is recorded' : `${plan.current.commit} (${plan.current.deployment})`}`,
    ...(plan.undoes === null ? [] : [`  undoes    ${plan.undoes}`]),
    ...overridesOf(plan).map(([gate, reason]) => `  override  ${gate}: ${reason}`),
    `  delivery  ${plan.delivery}`,
    `  migrate   ${migrationsOf(plan)}`,
    ...storyOf(facts).map(([name, value]) => `  ${name.padEnd(10)}${value}`),
    ...plan.images.map(
      ({ name, repository, tag, digest }) => `  image     ${name}: ${repository}:${tag}@${digest}`,
    ),
    ...(changed.length === 0
      ? ['  changes   none: desired state says so already']
      : changed.flatMap(changeLines)),
  ];
}

function changeLines({ file, selector, before, after }               )           {
  return [`  ${file} · ${selector}`, `    - ${before ?? '(nothing)'}`, `    + ${after}`];
}

/** What a rollback takes back, moves and is checked by; nothing for a promotion. */
function storyOf(facts                )                                         {
  const story = facts === undefined ? undefined : (0,_rollback_story_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackStory */ .G)(facts);
  return story === undefined ? [] : (0,_rollback_story_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackLines */ .i)(story);
}

function planTable(
  plan      ,
  hash        ,
  story                                        ,
)           {
  const changed = plan.changes.filter(({ before, after }) => before !== after);
  const rows                     = [
    ['plan', code(hash)],
    ['commit', code(plan.commit)],
    [
      'now',
      plan.current === null
        ? 'nothing is recorded'
        : `${code(plan.current.commit)} (${code(plan.current.deployment)})`,
    ],
    ...(plan.undoes === null ? [] : [['undoes', code(plan.undoes)]                    ]),
    ...overridesOf(plan).map(([gate, reason])                   => [
      `**override ${gate}**`,
      cell(reason),
    ]),
    ['migrations', cell(migrationsOf(plan))],
    ...story.map(([name, value])                   => [name, cell(value)]),
    ...plan.images.map(({ name, digest })                   => [
      `image ${cell(name)}`,
      code(digest),
    ]),
  ];
  const verb = plan.kind === 'promote' ? 'Promote' : 'Roll back';
  return [
    `### ${verb} ${cell(plan.application)} · ${cell(plan.environment)}`,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
    ...(changed.length === 0 ? [] : ['| file | key | from | to |', '|---|---|---|---|']),
    ...changed.map(
      ({ file, selector, before, after }) =>
        `| ${code(file)} | ${code(selector)} | ${before === null ? '–' : code(before)} | ${code(after)} |`,
    ),
    ...(changed.length === 0 ? [] : ['']),
  ];
}

function overridesOf({ overrides = {} }      )                              {
  return Object.entries(overrides);
}

const moments                                                                       = {
  before: 'before desired state',
  after: 'after desired state, by the controller',
  startup: 'when the application starts',
};

function migrationsOf({ migrations: { run, from, to } }      )         {
  if (run === 'none') return 'none';
  return `${moments[run]}, from ${from ?? 'a version that no record names'} to ${to ?? 'what the migrator brings'}`;
}

function verdictOf(result            )         {
  if ('skipped' in result) return 'skipped';
  if (!result.allowed) return (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .waitUntilOf */ .Vc)(result) === undefined ? 'refused' : 'waits';
  return result.facts['overridden'] === true ? 'overridden' : 'allowed';
}

function sentenceOf(result            )         {
  if ('skipped' in result) return result.skipped;
  return result.allowed ? result.message : `${result.code}: ${result.message}`;
}

function conclusionOf({ gates, allowed, nothingToDo }       )         {
  if (allowed && nothingToDo) return 'Nothing to do: the environment runs this release already.';
  if (allowed) return 'Every gate allows it.';
  const refused = gates.filter(_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0);
  if (refused.length === 0) return 'Refused: too little is known.';
  const count = `Refused by ${String(refused.length)} of ${String(gates.length)} gates`;
  const until = (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .waitsUntil */ .L6)(gates);
  if (until === undefined) return `${count}.`;
  const stay = refused.filter((result) => (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .waitUntilOf */ .Vc)(result) === undefined);
  const end = `from ${until} on nothing waits any more`;
  return stay.length === 0
    ? `${count}, by time alone: ${end}.`
    : `${count}: ${end}, but ${stay.map(({ gate }) => gate).join(', ')} ${stay.length === 1 ? 'does' : 'do'} not end by waiting.`;
}

/**
 * @param text text of users
 * @returns it for the cell of a Markdown table: nothing of it is markup, and it stays on its line
 */
function cell(text        )         {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#!|~]/g, String.raw`\$&`)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * @param text a value
 * @returns it as code in Markdown: in HTML, because a code span ends at its first backtick
 */
function code(text        )         {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[|`*_[\]\\~]/g, (character) => `&#${String(character.charCodeAt(0))};`)
    .replace(/\s+/g, ' ');
  return `<code>${escaped}</code>`;
}


/***/ }),

/***/ 45187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ rollbackStory),
/* harmony export */   i: () => (/* binding */ rollbackLines)
/* harmony export */ });
                                               
                                         
                                                                             
                                                            

/** An image of the release, as it runs and as it would run; null where one of them has none of this name. */
                                
                        
                              
                               
 

/** What a rollback means beyond the values that it writes: for people who decide about it. */
                                
                             
                                                               
                                               
                                                                                               
                                  
                                         
                                                                           
                                            
                                                                             
                                                
                                                                                                        
                                                                                   
 

/**
 * @param facts what was learned
 * @returns what a rollback takes back, moves and is checked by; undefined for a promotion, or without a target
 */
function rollbackStory(facts                )                            {
  const { rollback, distance, description, schema } = facts;
  if (rollback?.known !== true) return undefined;
  const { target, undone } = rollback.value;
  const unread = distance?.known === false ? distance : undefined;
  return {
    commit: target.commit,
    undone,
    commits: distance?.known === true ? distance.value : null,
    commitsUnknown: unread === undefined ? null : unreadable(unread),
    images: imagesOf(facts, target.release.images),
    description: description?.known === true ? description.value : null,
    schema: {
      now: schema?.known === true ? (schema.value.now ?? null) : null,
      target: schema?.known === true ? (schema.value.target ?? null) : null,
    },
  };
}

/**
 * @param story a rollback's
 * @returns it in lines, each with what it is about
 */
function rollbackLines(story               )                                         {
  const { commits, commitsUnknown, undone, images, schema } = story;
  const number =
    commits === null ? `not known: ${commitsUnknown ?? 'nobody counted them'}` : String(commits);
  return [
    ...undone.map(
      ({ deployment, commit, kind, phase }) =>
        ['undone', `${commit} (${kind} ${deployment}, ${phase})`]         ,
    ),
    ['commits', number],
    ...images.map(({ name, now, then }) => ['moves', moved(name, now, then)]         ),
    ['smoke', smokeOf(story)],
    ['schema', schemaOf(schema)],
  ];
}

function moved(name        , now               , then               )         {
  return now === then
    ? `${name}: stays ${now ?? 'as it is'}`
    : `${name}: ${now ?? 'not there'} → ${then ?? 'not in the target'}`;
}

function smokeOf({ commit, description }               )         {
  if (description === null) return 'not known';
  const { file, from, smoke } = description;
  const where = from === 'waybill' ? ', from its signed waybill' : '';
  return `${file} of ${commit}${where}: ${smoke === undefined ? 'none declared' : smoke.join(', ')}`;
}

function schemaOf({ now, target }                         )         {
  if (now === null) return 'no migration is recorded';
  return now === target
    ? `${now}, as when the target ran`
    : `${now} stays; the target ran on ${target ?? 'a version that no record names'}`;
}

function imagesOf(
  { current }                ,
  target                                                               ,
)                           {
  const active = current.known ? (current.value.active?.release.images ?? []) : [];
  const names = [...new Set([...target, ...active].map(({ name }) => name))].sort();
  const digestIn = (images               , name        )                =>
    images.find((image) => image.name === name)?.digest ?? null;
  return names.map((name) => ({
    name,
    now: digestIn(active, name),
    then: digestIn(target, name),
  }));
}

function unreadable({ code }         )         {
  return `the application's repository does not say (${code})`;
}


/***/ })

};
})
