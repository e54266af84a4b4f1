(function (exports, __distFolder) {'use strict';
exports.ids = [6437];
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

/***/ 51033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ overridesOf),
/* harmony export */   b: () => (/* binding */ overrideOptions)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89458);

                                                   
                                                 

const about                                            = {
  freeze: 'Why the freeze of the environment is overridden, where the policy allows that.',
  hold: 'Why what was rolled back may come back, where the policy allows that.',
};

/** An option for each gate that a person may override with a reason. */
const overrideOptions                                   = Object.fromEntries(
  _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .overridableGates */ .Gl.map((gate) => [`override-${gate}`, { about: about[gate], value: 'WHY' }]),
);

/**
 * @param call with `overrideOptions` among its options
 * @returns the gates that are overridden, in the form that a question to the gates has
 */
function overridesOf(call      )                                         {
  const given = _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .overridableGates */ .Gl.flatMap((gate)                              => {
    const reason = call.text(`override-${gate}`);
    return reason === undefined ? [] : [[gate, reason]];
  });
  return given.length === 0 ? {} : { overrides: Object.fromEntries(given) };
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


/***/ }),

/***/ 54593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ askBeforehand),
  b: () => (/* binding */ checkStep)
});

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/reviews-before.js
var reviews_before = __webpack_require__(73804);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/check.js + 39 modules
var check = __webpack_require__(25494);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/run.js
var run = __webpack_require__(49666);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/gate.js
var gate = __webpack_require__(82008);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/statuses.js
                                                   


/**
 * Each gate as a commit status, so that branch protection can require it (design, section 4).
 * @param environment for which environment
 * @param gates what every gate said
 * @returns `waybill / <environment> / <gate>` for each
 */
function gateStatuses(
  environment        ,
  gates                       ,
)                          {
  return gates.map((result) => ({
    context: `waybill / ${environment} / ${result.gate}`,
    state: (0,gate/* isRefused */.H0)(result) ? 'failure' : 'success',
    description: 'skipped' in result ? `skipped: ${result.skipped}` : result.message,
  }));
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/gate-connection.js
var gate_connection = __webpack_require__(73198);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 10 modules
var ledger_connection = __webpack_require__(86188);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/mirror.js
var mirror = __webpack_require__(13833);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/check-promotion.js
                                               

                                                     




/** What a check gives to the job that acts on it. */
                                   
                            
                                                                                                  
                                                    
 

/**
 * Asks every gate, and changes nothing but what people look at: an early refusal before the environment's
 * job, never the boundary.
 * @param connections the systems of the deployment; reading is enough, statuses of the commit aside
 * @param question environment, commit or rollback target
 * @returns the plan, its hash, and what every gate says
 */
async function checkStep(
  connections             ,
  question              ,
)                            {
  const check = await askBeforehand(connections, question).catch(async (error         ) => {
    throw (await refusedByRunner(connections, question)) ?? error;
  });
  await showGates(connections, question, check);
  return { check, reviewsBefore: (0,reviews_before/* reviewsBefore */.lK)(check.facts) };
}

/**
 * Asks every gate and shows it nowhere: for who only wants to know.
 * @param connections the systems of the deployment; reading is enough
 * @param question environment, commit or rollback target
 * @returns the plan, its hash, and what every gate says
 */
async function askBeforehand(
  connections             ,
  question              ,
)                     {
  const ports = await openPorts(connections);
  const request = await (0,gate_connection/* gateRequest */.t)(connections, question, { asking: 'beforehand' });
  return await (0,check/* checkPromotion */.KO)(ports, request);
}

async function openPorts(connections             )                     {
  return await (0,gate_connection/* gatePorts */.o)(connections, await (0,ledger_connection/* connectLedger */.Q9)(connections));
}

/**
 * A fork's run has no credential for the ops repository, and would end as an outage: what its runner says of it
 * refuses it already.
 */
async function refusedByRunner(
  connections             ,
  question              ,
)                             {
  connections.settings.signal.throwIfAborted();
  try {
    const request = await (0,gate_connection/* gateRequest */.t)(connections, question, { asking: 'beforehand' });
    const refused = (0,run/* runnersWord */.u)(request);
    if (refused === undefined) return undefined;
    await (0,mirror/* showStatuses */.Kz)(connections, question.commit, gateStatuses(question.environment, [refused]));
    return (0,check/* refusalBy */.oy)([refused], request);
  } catch {
    connections.settings.signal.throwIfAborted();
    return undefined;
  }
}

/** Each gate as a status of the commit, so that branch protection can require it (design, section 4). */
async function showGates(
  connections             ,
  question              ,
  check           ,
)                {
  const forge = await connections.forge();
  // In a plain bare repository nobody looks at statuses; what a deployment came to is one there.
  if (forge.kind === 'local') return;
  const commit            = check.plan?.commit ?? question.commit;
  await (0,mirror/* showStatuses */.Kz)(connections, commit, gateStatuses(question.environment, check.gates));
}


/***/ })

};
})
