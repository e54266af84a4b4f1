export const id = 9113;
export const ids = [9113];
export const modules = {

/***/ 9113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5480);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1291);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1182);
/* harmony import */ var _status_render_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8055);
/* harmony import */ var _status_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8298);


                                             




/** `waybill status`: what runs where. */
const status          = {
  name: 'status',
  about: 'What runs in each environment, since when, by whom, and what is under way.',
  positionals: ['[environment]'],
  options: {
    ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOptions */ .HZ,
    'no-gates': { about: 'Read the records alone: ask no gate what comes next.' },
    markdown: { about: 'Print Markdown.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'The environments are in the order of the policy. For each after the first it asks every gate, as `waybill plan` does, whether what the earlier one runs could come there now, and says which gate stands in the way first; what is not learned within half a minute is not known. It changes nothing.',
    _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionDetails */ .XR,
  ],
  examples: [
    'waybill status --rehearsal /tmp/waybill-rehearsal-x1',
    'waybill status production --no-gates',
    'waybill status --ops-repository https://git.example.com/acme/ops.git',
  ],
  run: async (call) => {
    const report = await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .withConnections */ .q5)(call, _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .silentProgress */ .R, async (connections) =>
      (0,_status_report_js__WEBPACK_IMPORTED_MODULE_2__/* .statusReport */ .Xt)(connections, await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerReader */ .zY)(connections), {
        environment: call.positionals[0],
        gates: !call.given('no-gates'),
      }),
    );
    if (call.given('json')) process.stdout.write((0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonText */ .s$)(report));
    else process.stdout.write(call.given('markdown') ? (0,_status_render_js__WEBPACK_IMPORTED_MODULE_4__/* .statusMarkdown */ .KZ)(report) : (0,_status_render_js__WEBPACK_IMPORTED_MODULE_4__/* .statusText */ .qS)(report));
    return 0;
  },
};


/***/ }),

/***/ 8055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KZ: () => (/* binding */ statusMarkdown),
/* harmony export */   M1: () => (/* binding */ specialsOf),
/* harmony export */   qS: () => (/* binding */ statusText)
/* harmony export */ });
/* harmony import */ var _waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3219);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6912);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1182);



                                               
                                                                   

/**
 * @param report what runs where
 * @returns a table, and below it what is worth knowing of each environment
 */
function statusText({ environments, remarks }              )         {
  if (environments.length === 0)
    return `${(0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .YB)([['The ledger has no deployment yet.'], ...remarks.map((it) => [it])])}\n`;
  const head = ['ENVIRONMENT', 'RUNS', 'VERSION', 'PHASE', 'SINCE', 'BY', 'APPROVED BY'];
  const rows = environments.map(({ environment, active }) =>
    active === undefined
      ? [environment, 'nothing was proved to run here yet']
      : [
          environment,
          active.commit.slice(0, 12),
          shortVersion(active.version),
          active.phase,
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
    const { environment, active } = report;
    const runs =
      active === undefined
        ? ['nothing was proved to run here yet', '', '', '', '']
        : [
            (0,_waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(active.commit.slice(0, 12)),
            (0,_waybill_gate_render__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(shortVersion(active.version)),
            `${active.phase} ${active.at}`,
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

/** What is worth knowing beside what runs: each with its word. */
function notesOf(report                   )                                         {
  const { active, underWay, waiting, held, lastEnded, lock, next } = report;
  const images = active?.images.map(({ name, digest }) => `${name}@${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(digest)}`);
  const holder =
    lock === undefined
      ? []
      : [`${lock.owner.actor}, run ${lock.owner.run} of ${lock.owner.repository}`];
  return [
    ...(images === undefined ? [] : [['images', images.join(' ')]         ]),
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


/***/ })

};
