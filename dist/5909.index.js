(function (exports, __distFolder) {'use strict';
exports.ids = [5909];
exports.modules = {

/***/ 89030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  board: () => (/* binding */ board)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/history.js
var src_history = __webpack_require__(80329);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/trace.js
var trace = __webpack_require__(46912);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/status/render.js
var render = __webpack_require__(48055);
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
  const { active, emergency, lastEnded, underWay, waiting, held } = status;
  const runs =
    active === undefined
      ? '<p>Nothing was proved to run here yet.</p>'
      : `<p><code>${page_escape(active.commit.slice(0, 12))}</code> <span class="${active.phase}">${active.phase}</span><br>since ${page_escape(active.at)}<br>by ${page_escape(active.requestedBy)}</p>`;
  const specials = active === undefined ? [] : (0,render/* specialsOf */.M1)(active);
  const lines = [
    ...(emergency === undefined ? [] : [`emergency: ${(0,render/* driftOf */.$p)(emergency)}`]),
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
var src_records = __webpack_require__(51182);
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

/***/ 82008:
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
  'emergency',
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
  emergency: 'Nothing runs past desired state that this would take away unseen',
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
    'A run of any branch would write the ledger that protected environments believe: an environment with `from: any` needs a ledger of its own.',
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
  GATE_SCAN_OLD:
    'The vulnerability scan of an image, or the database that it knew, is older than the policy allows.',
  GATE_SCAN_WAIVER_EXPIRED:
    'A waiver that took a vulnerability out of the scan of an image has ended since.',
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
  GATE_EMERGENCY_OPEN:
    'The environment runs what an emergency put there, and desired state does not say so: this would take it away.',
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
  GATE_APPROVAL_STALE:
    'What was approved is not what stands there now: the head of the pull request, or the images that it names, changed since.',
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

/***/ 80329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74151);
                                                    


/**
 * @param deployments records in any order, as `LedgerReader.deployments` filtered them
 * @returns them as a table shows them, the newest first
 */
function history(deployments                             )                               {
  return deployments.map(_status_js__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .e).sort((a, b) => (a.deployment < b.deployment ? 1 : -1));
}


/***/ })

};
})
