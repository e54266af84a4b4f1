export const id = 6271;
export const ids = [6271];
export const modules = {

/***/ 6271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6848);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1009);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3219);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5382);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3509);
/* harmony import */ var _waybill_stage_steps_check_promotion__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4593);
/* harmony import */ var _waybill_stage_steps_roll_back__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3809);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1291);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5817);
/* harmony import */ var _shown_progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(738);
/* harmony import */ var _override_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1033);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1182);




                                                  
                                                                   



                                                   





                                                             

/** `waybill rollback`: the whole stage, in this process. */
const rollback          = {
  name: 'rollback',
  about: 'Go back to what an environment ran before.',
  positionals: ['environment'],
  options: {
    ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionOptions */ .HZ,
    ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerKeyOption */ .AK,
    target: {
      about: 'previous (the default), a deployment id, a release tag or a commit.',
      value: 'TARGET',
    },
    reason: { about: 'Why; it stands in the record.', value: 'TEXT' },
    ..._override_options_js__WEBPACK_IMPORTED_MODULE_2__/* .overrideOptions */ .b,
    yes: { about: 'Do not ask again once the plan is shown.' },
    json: { about: 'Print JSON in the end, and the plan with it.' },
  },
  details: [
    'Shows the plan and what every gate says, asks, and then writes desired state, waits for the target, runs its own smoke checks and records the deployment: as the rollback workflow does, with the credentials of whoever sits here. It builds nothing and changes no schema.',
    "The application's repository need not be reachable: names come from the ledger, `ready` and `smoke` from the signed waybill; the policy has to lie in the ops repository then.",
    'Interrupted (Ctrl-C), it closes its deployment and frees the environment.',
    _cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionDetails */ .XR,
  ],
  examples: [
    "waybill rollback production --reason 'checkout fails since 14:20'",
    'waybill rollback staging --target sha-4ac1… --reason test --yes',
  ],
  run: async (call) => {
    const isJson = call.given('json');
    const reason = reasonOf(call);
    requireWord(call);
    return await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnections */ .q5)(call, _shown_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .shownOnErrors */ .i, async (connections) => {
      const question = await questionOf(call, connections, reason);
      const check = await (0,_waybill_stage_steps_check_promotion__WEBPACK_IMPORTED_MODULE_4__/* .askBeforehand */ .a)(connections, question);
      (isJson ? process.stderr : process.stdout).write(`${(0,_waybill_gate__WEBPACK_IMPORTED_MODULE_5__/* .renderPlanText */ .$D)(check)}\n`);
      const refusal = (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_6__/* .refusalOf */ .Of)(check);
      if (refusal !== undefined) throw refusal;
      if (check.nothingToDo) return 0;
      if (!call.given('yes') && !(await confirmed(call, question.environment))) return 1;
      const ended = await (0,_waybill_stage_steps_roll_back__WEBPACK_IMPORTED_MODULE_7__/* .rollBack */ .F)(connections, requestOf(question, check), (action) => {
        _shown_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .shownOnErrors */ .i.phase(action);
      });
      return finish(ended, isJson);
    });
  },
};

function requestOf(question          , { hash }           )                                 {
  return { question, before: { planHash: hash, reviewsBefore: undefined } };
}

async function questionOf(call      , connections             , reason        )                    {
  const [environment = ''] = call.positionals;
  return {
    kind: 'rollback',
    environment,
    commit: await (0,_records_js__WEBPACK_IMPORTED_MODULE_8__/* .activeCommit */ .Iq)(connections, environment),
    target: call.text('target') ?? 'previous',
    reason,
    ...(0,_override_options_js__WEBPACK_IMPORTED_MODULE_2__/* .overridesOf */ .F)(call),
  };
}

function reasonOf(call      )         {
  const reason = call.text('reason')?.trim() ?? '';
  if (reason !== '' && reason.length <= 4000) return reason;
  throw usage('--reason is needed: at most 4000 characters that say why; they stand in the record');
}

/** Whoever cannot be asked has to say it beforehand. */
function requireWord(call      )       {
  if (call.given('yes') || isInteractive()) return;
  throw usage('nobody can be asked here (no terminal); give --yes once the plan is known');
}

function isInteractive()          {
  return process.stdin.isTTY && process.stderr.isTTY;
}

async function confirmed(call      , environment        )                   {
  const lines = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: process.stderr });
  try {
    const question = `Roll back? Type the name of the environment (${environment}): `;
    const answer = await lines.question(question, { signal: call.signal });
    if (answer.trim() === environment) return true;
    process.stderr.write('Nothing was changed.\n');
    return false;
  } finally {
    lines.close();
  }
}

/** The trace comes last, also of what failed: it says what is true now. */
function finish({ recorded, failure }            , isJson         )         {
  const { record, phase, trace } = recorded;
  if (isJson) {
    const shown = { deployment: record.id, phase, trace };
    process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  } else {
    for (const line of waitingLines(record, phase)) process.stdout.write(`${line}\n`);
    process.stdout.write(`${trace}\n`);
  }
  if (failure !== undefined)
    throw failure instanceof Error ? failure : new Error((0,_waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(failure));
  return 0;
}

function waitingLines(record                  , phase        )                    {
  const proposal = phase === 'proposed' ? (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_10__/* .deploymentEvidence */ .L8)(record, 'proposed') : undefined;
  if (proposal === undefined) return [];
  const where =
    proposal.url ?? `pull request ${String(proposal.pullRequest)} of ${proposal.repository}`;
  return [`It waits for its merge: ${where}. Run the same command again afterwards.`];
}

function usage(problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_11__/* .cliError */ .h)('CLI_USAGE', {
    message: `waybill rollback: ${problem}.`,
    remedy: 'See `waybill rollback --help`.',
    facts: { command: 'rollback' },
  });
}


/***/ }),

/***/ 1033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ overridesOf),
/* harmony export */   b: () => (/* binding */ overrideOptions)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8936);

                                                   
                                                 

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

/***/ 738:
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

/***/ 3219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ renderPlanText),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   d$: () => (/* binding */ renderPlanMarkdown)
/* harmony export */ });
/* unused harmony export renderPlanJson */
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2008);
/* harmony import */ var _rollback_story_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5187);

                                            
                                                     


                                                                                     
                                    

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

function migrationsOf({ migrations: { run, from, to } }      )         {
  if (run === 'none') return 'none';
  return `before desired state, from ${from ?? 'a version that no record names'} to ${to ?? 'what the migrator brings'}`;
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

/***/ 5187:
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

/***/ 4593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ askBeforehand),
  b: () => (/* binding */ checkStep)
});

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/reviews-before.js
var reviews_before = __webpack_require__(3804);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/check.js + 36 modules
var check = __webpack_require__(5382);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/run.js
var run = __webpack_require__(9666);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/gate.js
var gate = __webpack_require__(2008);
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

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/gate-connection.js + 1 modules
var gate_connection = __webpack_require__(7094);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 11 modules
var ledger_connection = __webpack_require__(2304);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/mirror.js
var mirror = __webpack_require__(3833);
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
  return await (0,gate_connection/* gatePorts */.o)(connections, await (0,ledger_connection/* connectLedger */.Q)(connections));
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
