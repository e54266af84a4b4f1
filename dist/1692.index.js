export const id = 1692;
export const ids = [1692];
export const modules = {

/***/ 9030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  board: () => (/* binding */ board)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var progress = __webpack_require__(5480);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(1291);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(8656);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/history.js
var src_history = __webpack_require__(329);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/trace.js
var trace = __webpack_require__(6912);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/status/render.js
var render = __webpack_require__(8055);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/board/page.js




/** What a board shows. */
                        
                               
                                       
                                  
                                                  
 

const style = `
:root{color-scheme:light dark;--line:#8884;--soft:#8882;--good:#1a7f37;--bad:#c62828;--wait:#9a6700}
body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
p.sub{color:gray;margin:.2rem 0 1.5rem}code,td.id{font:13px/1.4 ui-monospace,monospace}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem}
.card{border:1px solid var(--line);border-radius:.5rem;padding:1rem}.card h3{margin:0 0 .3rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
.active,.accepted{color:var(--good)}.failed,.refused,.interrupted,.cancelled{color:var(--bad)}
.superseded,.rolled-back{color:gray}.requested,.proposed,.approved,.migrating,.desired,.rolling-out,.checking{color:var(--wait)}
ol.steps{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;padding:0;margin:.5rem 0}
ol.steps li{background:var(--soft);border-radius:.3rem;padding:.1rem .5rem}
details{border-bottom:1px solid var(--line);padding:.4rem 0}pre{overflow-x:auto;background:var(--soft);padding:.6rem;border-radius:.3rem}`;

/**
 * Makes the board: one self-contained page, without scripts, readable where no network is.
 * @param board records and what the environments run
 * @returns HTML
 */
function boardPage(board       )         {
  const rows = (0,src_history/* history */.b)(board.records.deployments);
  const commits = [...new Set(board.records.releases.map(({ commit }) => commit))];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${page_escape(board.application)} · Waybill</title><style>${style}</style></head><body>
<h1>${page_escape(board.application)}</h1>
<p class="sub">Deployment records of the ledger at <code>${page_escape(board.head ?? 'no commit')}</code></p>
<h2>Environments</h2><div class="cards">${board.statuses.map(card).join('')}</div>
<h2>Deployments, newest first</h2><div class="scroll"><table><thead><tr><th>Environment</th><th>Commit</th><th>Kind</th><th>Phase</th><th>Requested</th><th>By</th><th>Remarks</th></tr></thead><tbody>
${rows
  .map(
    (row) =>
      `<tr><td>${page_escape(row.environment)}</td><td class="id">${page_escape(row.commit.slice(0, 12))}</td><td>${row.automatic ? 'automatic ' : ''}${row.kind}</td><td class="${row.phase}">${row.phase}</td><td class="id">${page_escape(row.requestedAt)}</td><td>${page_escape(row.requestedBy)}</td><td>${page_escape(remarks(row))}</td></tr>`,
  )
  .join('\n')}
</tbody></table></div>
<h2>Traces</h2><pre>${page_escape(commits.flatMap((commit) => (0,trace/* traceLines */.v$)((0,trace/* traceCommit */.r)(board.records, commit))).join('\n'))}</pre>
<h2>Records</h2>${board.records.deployments.map(record).join('\n')}
</body></html>
`;
}

function remarks(row                   )         {
  const specials = (0,render/* specialsOf */.M1)(row).map(([what, words]) => `${what}: ${words}`);
  const { ended } = row;
  return [...(ended === undefined ? [] : [`[${ended.code}] ${ended.message}`]), ...specials].join(
    '; ',
  );
}

function card(status                   )         {
  const { active, lastEnded, underWay, waiting, held } = status;
  const runs =
    active === undefined
      ? '<p>Nothing was proved to run here yet.</p>'
      : `<p><code>${page_escape(active.commit.slice(0, 12))}</code> <span class="${active.phase}">${active.phase}</span><br>since ${page_escape(active.at)}<br>by ${page_escape(active.requestedBy)}</p>`;
  const specials = active === undefined ? [] : (0,render/* specialsOf */.M1)(active);
  const lines = [
    ...specials.map(([what, words]) => `${what}: ${words}`),
    ...underWay.map((one) => `under way: ${one.commit.slice(0, 12)} ${one.phase}`),
    ...waiting.map((one) => `waiting: ${one.commit.slice(0, 12)}, by ${one.requestedBy}`),
    ...held.map(({ commit, by }) => `held: ${commit.slice(0, 12)}, taken back by ${by}`),
  ];
  const last =
    lastEnded === undefined
      ? ''
      : `<p class="${lastEnded.phase}">Last attempt ${lastEnded.phase}: ${page_escape(lastEnded.ended?.code ?? '')}</p>`;
  return `<div class="card"><h3>${page_escape(status.environment)}</h3>${runs}${lines.map((line) => `<p>${page_escape(line)}</p>`).join('')}${last}</div>`;
}

function record(deployment                  )         {
  const steps = deployment.transitions
    .map(
      ({ to, at, evidence }) =>
        `<li class="${to}" title="${page_escape(at)}">${to}${'skipped' in evidence ? ' (skipped)' : ''}</li>`,
    )
    .join('');
  const body = deployment.transitions
    .map(
      ({ to, at, by, evidence }) =>
        `${at}  ${to}  by ${by.actor} (run ${by.run})\n${(0,canonical_json/* canonicalJson */.d)(evidence)}`,
    )
    .join('\n\n');
  return `<details><summary>${page_escape(deployment.environment)} <code>${page_escape(deployment.id)}</code></summary><ol class="steps">${steps}</ol><pre>${page_escape(body)}</pre></details>`;
}

function page_escape(text        )         {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var src_records = __webpack_require__(1182);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/board.js



                                             



/** `waybill board`: the records as a page. */
const board          = {
  name: 'board',
  about: 'Write the records as one self-contained HTML page.',
  positionals: ['file'],
  options: cli_connection/* connectionOptions */.HZ,
  details: [
    'One file without scripts and without anything from outside: it can be attached, archived, mailed.',
    cli_connection/* connectionDetails */.XR,
  ],
  examples: ['waybill board waybill-board.html'],
  run: async (call) => {
    const [file = ''] = call.positionals;
    const page = await (0,cli_connection/* withConnections */.q5)(call, progress/* silentProgress */.R, async (connections) => {
      const ledger = await (0,src_records/* ledgerReader */.zY)(connections);
      const [records, statuses, head] = await Promise.all([
        (0,src_records/* allRecords */.Sr)(ledger),
        (0,src_records/* allStatuses */.q7)(ledger),
        ledger.head(),
      ]);
      return boardPage({ application: ledger.application, head, records, statuses });
    });
    await (0,promises_.writeFile)(file, page);
    process.stdout.write(`${file}\n`);
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

/***/ 2008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ gateNames),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   L6: () => (/* binding */ waitsUntil),
/* harmony export */   Vc: () => (/* binding */ waitUntilOf),
/* harmony export */   mC: () => (/* binding */ allAllowed)
/* harmony export */ });
/* unused harmony exports gateTitles, refusalCodes */
                                           

/** The gates (design, section 2), in the order in which they are shown. */
const gateNames = [
  'environment',
  'run',
  'protected-branch',
  'release',
  'same-digest',
  'signature',
  'contract',
  'scan',
  'checks',
  'acceptance',
  'soak',
  'hold',
  'freeze',
  'schema-window',
  'no-overtaking',
  'desired-state',
  'approval',
  'lock',
]         ;
                                                  

/** What each gate asks, as people read it. */
const gateTitles                                     = {
  environment: 'The environment is in the policy, and the forge guards its own one',
  run: 'The run works on the protected branch, and the forge says so too',
  'protected-branch': 'The commit is on a branch that the forge protects',
  release: 'The commit is released: claimed, signed, published',
  'same-digest': 'Claim, tag and earlier acceptance name one digest',
  signature: 'Every image is signed by an allowed signer, for this source and commit',
  contract: 'The contracts of the release hold',
  scan: 'The scan of the release finds no vulnerability that the policy blocks',
  checks: 'The checks that the policy names are green on the commit',
  acceptance: 'The earlier environment accepted these very digests',
  soak: 'The earlier environment ran the release for long enough',
  hold: 'The release was not rolled back here',
  freeze: 'No freeze window holds',
  'schema-window': 'What is brought back works on the schema as it is now',
  'no-overtaking': 'No older commit replaces a newer one',
  'desired-state': 'What is to be changed can be read',
  approval: 'Enough people approved this very plan',
  lock: 'Nobody else is deploying',
};

/** The stable codes of refusals: `GATE_UNKNOWN` where a fact could not be learned (law 7). */
const refusalCodes = {
  GATE_UNKNOWN: 'A fact that the gate needs could not be learned; unknown is not success.',
  GATE_LEDGER_UNTRUSTED:
    'A record of the ledger that the gate needs is not signed by anybody whom the policy lists.',
  GATE_ENVIRONMENT_UNKNOWN:
    'The policy has no environment of this name: an unknown environment is an unprotected one.',
  GATE_ENVIRONMENT_UNPROTECTED:
    "The forge's environment is missing, or admits branches that are not protected.",
  GATE_ENVIRONMENT_NO_REVIEWERS:
    "The policy takes the approval as a review of the forge's environment, which has no reviewers.",
  GATE_RUN_REF: 'The run does not work on the protected branch.',
  GATE_LEDGER_SHARED:
    'A run of any branch would write the ledger that protected environments believe: an environment with `from: any` needs an ops repository of its own.',
  GATE_RUN_FORK: 'The run, or its head, is of another repository: a fork, or one that was deleted.',
  GATE_RUN_SUPERSEDED: 'The run was started again since: a newer attempt takes its place.',
  GATE_RUN_ENDED: 'The run that asks has ended, as the forge says: it was cancelled, for example.',
  GATE_RUN_UNKNOWN: 'The forge does not know the run that asks.',
  GATE_WORKFLOW_FORK: 'The run calls a reusable workflow of a fork.',
  GATE_WORKFLOW_NOT_LISTED:
    'The run calls a reusable workflow of a repository that the policy does not list.',
  GATE_BRANCH_UNKNOWN: 'The protected branch does not exist.',
  GATE_BRANCH_NOT_CONFIGURED:
    'The branch that was named is not the one that the default branch of the repository configures.',
  GATE_BRANCH_UNPROTECTED:
    'The forge does not report the branch as protected by the rules that the policy asks for.',
  GATE_BRANCH_RENAMED: 'The forge answers with a branch of another name: it was renamed.',
  GATE_BRANCH_BYPASSED:
    'The push that brought the commit to the branch walked around the rules of the branch.',
  GATE_RULESET_NOT_ENFORCED:
    'Rules that the policy asks for stand in a ruleset that is not enforced: it stops nobody.',
  GATE_COMMIT_UNKNOWN: 'The commit does not exist in the repository.',
  GATE_COMMIT_NOT_ON_BRANCH: "The commit is not the protected branch's head or an ancestor of it.",
  GATE_RELEASE_MISSING: 'The ledger holds no release of this commit.',
  GATE_RELEASE_UNFINISHED:
    'The release is not published and attested yet, or its last step failed.',
  GATE_TAG_MISSING: 'The registry does not have the release tag of an image.',
  GATE_TAG_MOVED: 'The release tag points at another digest than the one that was claimed.',
  GATE_DIGEST_MISSING: 'The registry does not have the digest of an image any more.',
  GATE_DIGEST_DIFFERS:
    'The digest that the earlier environment accepted is not the one that was claimed.',
  GATE_SIGNATURE_INVALID: 'An image has no good signature by an allowed signer.',
  GATE_SIGNATURE_WRONG_SOURCE:
    'The signature speaks of another source repository, commit or digest.',
  GATE_WAYBILL_INVALID: 'An image does not carry the good waybill of its release.',
  GATE_CONTRACT_BROKEN: 'A contract of the release does not hold.',
  GATE_SCAN_MISSING:
    'The policy asks for a vulnerability scan, and the waybill of the release carries none of an image.',
  GATE_SCAN_OLD: 'The vulnerability scan of an image is older than the policy allows.',
  GATE_SCAN_BLOCKED: 'The scan found vulnerabilities of a severity that the policy blocks.',
  GATE_CHECK_MISSING: 'A check that the policy names did not run on the commit.',
  GATE_CHECK_PENDING: 'A check that the policy names has not ended yet.',
  GATE_CHECK_FAILED: 'A check that the policy names failed.',
  GATE_NOT_ACCEPTED_EARLIER: 'The earlier environment has not accepted these digests.',
  GATE_NEVER_ACTIVE: 'What is to be brought back was never active in this environment.',
  GATE_ROLLBACK_NOT_AUTOMATIC:
    'The policy does not take this deployment back by itself: a person has to ask for it.',
  GATE_SCHEMA_WINDOW:
    "The rollback's target is not known to work on the schema that the environment has now.",
  GATE_DESCRIPTION_MISSING:
    "How a rollback's target is known to be ready and well can be read nowhere.",
  GATE_SOAK:
    'The earlier environment has not run the release for as long as the policy asks; it says until when.',
  GATE_HELD: 'The release was rolled back in this environment, and is held back since.',
  GATE_FROZEN: 'A freeze window of the policy holds; it says until when.',
  GATE_OVERRIDE_REFUSED:
    'The policy lets nobody override the gate, or the reason of the override says too little.',
  GATE_OVERTAKES: 'The commit is older than what runs there now.',
  GATE_DIVERGED: 'Neither the commit nor what runs there now descends from the other.',
  GATE_DESIRED_STATE_INCOMPLETE:
    'A desired-state file is missing, or does not say an image that it is to say.',
  GATE_APPROVAL_MISSING: 'Too few people who may do so approved this very plan.',
  GATE_APPROVAL_REJECTED:
    "A reviewer of the forge's environment rejected the run, or one of the pull request asks for changes.",
  GATE_APPROVAL_BYPASSED:
    'The run waited for no review: an administrator of the forge let it through.',
  GATE_APPROVAL_ATTEMPT:
    'It is not known which reviews were given to this attempt of the run: its plan was checked in another one.',
}                                                    ;
                                                    

/** The gate's rule holds. */
                          
                          
                         
                              
                           
                        
 

/**
 * The gate's rule does not hold, or nobody knows whether it does. One that only waits says until when, as
 * `waitUntil` of its facts.
 */
                          
                          
                          
                             
                           
                          
                        
 

/** The policy does not ask for this gate here; it is recorded, not silently absent. */
                          
                          
                           
 

                                                     

/**
 * @param result what a gate said
 * @returns whether it stands in the way
 */
function isRefused(result            )                    {
  return 'allowed' in result && !result.allowed;
}

/**
 * @param results what every gate said
 * @returns whether nothing stands in the way; never for an empty list
 */
function allAllowed(results                       )          {
  const asked = new Set(results.map((result) => result.gate));
  return gateNames.every((name) => asked.has(name)) && !results.some(isRefused);
}

/**
 * @param result what a gate said
 * @returns the moment until which it waits; undefined where it does not refuse, or waiting does not help
 */
function waitUntilOf(result            )                     {
  const moment = isRefused(result) ? result.facts['waitUntil'] : undefined;
  return typeof moment === 'string' ? moment : undefined;
}

/**
 * @param results what every gate said
 * @returns the earliest moment at which none waits any more: the latest of those that they name, and outside of
 *   every freeze window; undefined where none waits
 */
function waitsUntil(results                       )                     {
  const moments = results.flatMap((result) => waitUntilOf(result) ?? []);
  const [latest] = moments.toSorted((a, b) => Date.parse(b) - Date.parse(a));
  if (latest === undefined) return undefined;
  const freeze = results.find((result) => 'allowed' in result && result.gate === 'freeze');
  const clear = freeze !== undefined && 'facts' in freeze ? freeze.facts['clearAt'] : undefined;
  return typeof clear === 'string' && Date.parse(clear) > Date.parse(latest) ? clear : latest;
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


/***/ }),

/***/ 329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4151);
                                                    


/**
 * @param deployments records in any order, as `LedgerReader.deployments` filtered them
 * @returns them as a table shows them, the newest first
 */
function history(deployments                             )                               {
  return deployments.map(_status_js__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .e).sort((a, b) => (a.deployment < b.deployment ? 1 : -1));
}


/***/ }),

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ keyLedgerSigner),
/* harmony export */   y: () => (/* binding */ keyTrust)
/* harmony export */ });
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3791);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9804);
                                                 


                                                                       

/** Someone whose signatures in the ledger count, as the policy lists them. */
                                                    
                                                                                               
                                                        
 

/** What the policy says of the ledger's signatures. */
                                        
                                                 
                                               
 

                                   
                        
                                                       
 

/**
 * @param policy whose keys count, and whether a signature is needed
 * @returns the trust that verifies by these keys
 * @throws KEY_INVALID
 */
function keyTrust({ signatures, signers }                       )              {
  const holders                    = signers.map(({ name, key, environments }) => ({
    ...(0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_0__/* .publicKeyVerifier */ .Vq)(key),
    name,
    environments,
  }));
  return {
    signatures,
    verify: ({ payloadType, payload, environment }, { keyid, sig }) => {
      const text = Buffer.from(payload).toString('base64');
      const envelope = { payloadType, payload: text, signatures: [{ sig, keyid }] };
      const { keyId } = (0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__/* .verifyEnvelope */ .FY)(envelope, payloadType, holders).verifier;
      return nameOf(
        holders.filter((holder) => holder.keyId === keyId),
        environment,
      );
    },
  };
}

/** A key may be listed more than once, for other environments: one entry that allows it is enough. */
function nameOf(holders                   , environment                    )         {
  const allowed = holders.find(
    ({ environments }) =>
      environments === undefined ||
      environments.length === 0 ||
      (environment !== undefined && environments.includes(environment)),
  );
  if (allowed !== undefined) return allowed.name;
  const names = [...new Set(holders.map(({ name }) => name))];
  const theirs = [...new Set(holders.flatMap(({ environments }) => environments ?? []))];
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerError */ .E)('LEDGER_SIGNER_REFUSED', {
    message: `Expected the signature of somebody who may sign for ${environment ?? 'releases'}; that of ${names.join(', ')} counts for ${theirs.join(', ')} alone.`,
    remedy:
      'Sign with a key that the policy lists for it, or list the environment at this signer (`ledger.signers`).',
    facts: { signers: names, environments: theirs, environment: environment ?? null },
  });
}

/**
 * @param signer a key
 * @returns who signs the ledger's records with it
 */
function keyLedgerSigner(signer        )               {
  return {
    keyId: signer.keyId,
    sign: (payloadType, payload) => signer.sign((0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__/* .preAuthenticationEncoding */ .JD)(payloadType, payload)),
  };
}


/***/ }),

/***/ 4618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ firstBefore),
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   MX: () => (/* binding */ isQueued),
/* harmony export */   Qf: () => (/* binding */ readQueue),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   fJ: () => (/* binding */ refuseSuperseded),
/* harmony export */   yO: () => (/* binding */ queuedBehind),
/* harmony export */   z2: () => (/* binding */ overtakenBy)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3509);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9804);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5602);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4152);
                                           

                                                            
                                           
                                                 

                                                               

                                                  

                                            

/** Who waits for an environment, as one run sees it. */
                        
                                                        
                                              
                                                                     
                                             
                                                               
                                                
                                                                  
                                   
 

/**
 * @param record an unfinished deployment
 * @param lock the lock of its environment, if there is one
 * @returns whether it waits for the environment: it was requested and got no lock, so nothing was changed for it
 */
function isQueued(record                  , lock                        )          {
  return (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(record) === 'requested' && record.id !== lock?.deployment;
}

/**
 * @param open the unfinished deployments of an environment
 * @param lock its lock, if there is one
 * @param by a run
 * @returns the deployments with which that run waits; one at most, unless it was killed between two questions
 */
function placesOf(
  open                             ,
  lock                        ,
  by       ,
)                              {
  return open.filter((record) => isQueued(record, lock) && (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(askedBy(record), by));
}

function askedBy(record                  )        {
  return (record.transitions[0] ?? (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record)).by;
}

/**
 * Reads who waits. A waiting run whose end is known, or whose lease is over where nothing is known, is gone.
 * @param open the unfinished deployments of an environment
 * @param lock its lock, if there is one
 * @param request what this run asks for
 * @param context who asks, when, and whom to ask about the others
 */
async function readQueue(
  open                             ,
  lock                        ,
  request                   ,
  context              ,
)                 {
  const own = placesOf(open, lock, context.by);
  const mine = own.find((record) => isFor(record, request));
  const others = open.filter((record) => isQueued(record, lock) && !own.includes(record));
  const waiting                     = [];
  const gone           = [];
  for (const record of [...others].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { at, by: owner } = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record);
    const leaseUntil = new Date(Date.parse(at) + context.leaseMilliseconds).toISOString();
    const { takeOver } = await (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeOwner */ .lT)({ owner, since: at, leaseUntil }, context);
    if (takeOver === undefined) waiting.push(record);
    else gone.push({ why: takeOver, record, owner, leaseUntil });
  }
  return { mine, left: own.filter((record) => record !== mine), waiting, gone };
}

/**
 * @param record a deployment
 * @param request what a run asks for
 * @returns whether the deployment is for that, whatever its plan: that may change while the run waits
 */
function isFor(record                  , request                   )          {
  return (
    record.commit === request.release.commit &&
    (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .sameImages */ .$j)(record.release.images, request.release.images) &&
    record.delivery === request.delivery &&
    (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record) === request.kind &&
    (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEvidence */ .L8)(record, 'requested')?.undoes === request.undoes
  );
}

/** A way back goes before a way forward: it is asked for because something is wrong. */
function rankOf(kind                )         {
  return kind === 'promote' ? 1 : 0;
}

/**
 * Who has the environment before this run when it is free: every way back before a promotion, and else who came
 * earlier; an older promotion is not before a newer one, which takes its place.
 * @param queue who waits
 * @param request what this run asks for
 * @param context how commits stand to each other
 * @returns the first one before this run; undefined where it is its turn
 */
async function firstBefore(
  queue       ,
  request                   ,
  context                             ,
)                                        {
  const rank = rankOf(request.kind);
  const first = [...queue.waiting].sort((a, b) => rankOf((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(a)) - rankOf((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(b)));
  const overtaken = await overtakenBy(queue, request, context);
  return first.find((record) => {
    const other = rankOf((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record));
    if (other !== rank) return other < rank;
    if (overtaken.includes(record)) return false;
    return queue.mine === undefined || record.id < queue.mine.id;
  });
}

/**
 * @param queue who waits
 * @param request what this run asks for
 * @param context how commits stand to each other
 * @returns the waiting promotions of older commits, whose place a newer one takes
 */
async function overtakenBy(
  queue       ,
  request                   ,
  context                             ,
)                                       {
  if (request.kind !== 'promote') return [];
  const overtaken                     = [];
  for (const record of queue.waiting) {
    if ((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record) !== 'promote') continue;
    const order = await context.order(request.release.commit, record.commit);
    if (order === 'newer') overtaken.push(record);
  }
  return overtaken;
}

/**
 * A run whose place was taken by a newer release is told so, and does not stand in the queue again.
 * @param tree the ledger
 * @param request what this run asks for
 * @param by this run
 * @throws LEDGER_SUPERSEDED with the deployment that took its place
 */
async function refuseSuperseded(
  tree            ,
  request                   ,
  by       ,
)                {
  const { commit } = request.release;
  const newest = await tree.deployments(request.environment, 5, `-${commit.slice(0, 12)}-`);
  const own = newest.find((record) => isFor(record, request) && (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(askedBy(record), by));
  if (own === undefined || (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phasesOf */ .I$)(own).length !== 2) return;
  const { evidence } = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(own);
  if (evidence.phase !== 'superseded' || evidence.code !== 'OVERTAKEN') return;
  const taker = await tree.deployment(evidence.by);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerError */ .E)('LEDGER_SUPERSEDED', {
    message: `Expected deployment ${own.id} of ${commit} to wait until ${request.environment} is free; ${taker === undefined ? 'a newer commit' : `the newer commit ${taker.commit}`} took its place with deployment ${evidence.by}.`,
    remedy: `Nothing is to be done: nothing was changed for ${commit}, and ${evidence.by} brings what is newer.`,
    facts: {
      environment: request.environment,
      commit,
      deployment: own.id,
      by: evidence.by,
      newer: taker?.commit ?? null,
    },
  });
}

/**
 * @param record the deployment that goes before
 * @returns the error LEDGER_LOCKED for a run that does not wait
 */
function queuedBehind(record                  )                                 {
  const { at, by: owner } = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record);
  const { environment, id, commit } = record;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerError */ .E)('LEDGER_LOCKED', {
    message: `Expected nobody to wait for ${environment} before this run; ${(0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .describeOwner */ .$S)(owner)} waits since ${at} with the ${(0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record)} of ${commit} (deployment ${id}).`,
    remedy:
      'Let this run wait too (input `wait` of record-deployment), or start this job again when that deployment has ended.',
    facts: {
      environment,
      deployment: id,
      since: at,
      repository: owner.repository,
      run: owner.run,
      attempt: owner.attempt,
      job: owner.job,
      actor: owner.actor,
    },
  });
}


/***/ }),

/***/ 1256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ policyOfNow),
/* harmony export */   W: () => (/* binding */ ledgerTrust)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8894);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3216);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/* harmony import */ var _waybill_ledger_key_trust__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2421);


                                                   

                                                    

/**
 * Reads from the policy of now whose records are believed: from the ops repository, or else from the protected
 * branch's head (design, "Whose policy?"). It is the list alone that is read here: whether the policy may be followed
 * is for the gates to say.
 * @param connections the systems of the deployment
 * @returns the trust; undefined, and said so, where there is no policy yet or it lists nobody: then nothing is verified
 * @throws POLICY_UNREACHABLE, CONFIG_INVALID, KEY_INVALID, and what reading throws
 */
async function ledgerTrust(connections             )                                   {
  const policy = await policyOfNow(connections);
  const { progress } = connections.settings;
  if (policy === undefined) {
    progress.detail('There is no policy yet, so nobody is known whose signature would count.');
    return undefined;
  }
  const { signatures, signers } = policy.ledger;
  if (signatures === 'optional' && signers.length === 0) {
    progress.detail('The policy lists no signers of the ledger: its signatures are not verified.');
    return undefined;
  }
  return (0,_waybill_ledger_key_trust__WEBPACK_IMPORTED_MODULE_0__/* .keyTrust */ .y)({ signatures, signers });
}

/**
 * @param connections the systems of the deployment
 * @returns the policy of now, as it is written; undefined where there is none yet
 * @throws CONFIG_INVALID, and what reading throws
 */
async function policyOfNow(connections             )                              {
  const [{ config, ops, unreachable }, repository] = await Promise.all([
    connections.names(),
    connections.opsGit(),
  ]);
  const head = await repository.readRef(`refs/heads/${ops.branch}`);
  const bytes = head === undefined ? undefined : await repository.readFile(head, _waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd);
  if (bytes !== undefined) return (0,_waybill_config__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicy */ .O)(bytes.toString('utf8'), _waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd);
  if (config === undefined) throw (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_3__/* .policyUnreachable */ .nS)(unreachable);
  return (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(config);
}


/***/ })

};
