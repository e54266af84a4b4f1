export const id = 9030;
export const ids = [9030];
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
<h2>Deployments, newest first</h2><div class="scroll"><table><thead><tr><th>Environment</th><th>Commit</th><th>Kind</th><th>Phase</th><th>Requested</th><th>By</th><th>Why it ended</th></tr></thead><tbody>
${rows
  .map(
    (row) =>
      `<tr><td>${page_escape(row.environment)}</td><td class="id">${page_escape(row.commit.slice(0, 12))}</td><td>${row.kind}</td><td class="${row.phase}">${row.phase}</td><td class="id">${page_escape(row.requestedAt)}</td><td>${page_escape(row.requestedBy)}</td><td>${page_escape(row.ended === undefined ? '' : `[${row.ended.code}] ${row.ended.message}`)}</td></tr>`,
  )
  .join('\n')}
</tbody></table></div>
<h2>Traces</h2><pre>${page_escape(commits.flatMap((commit) => (0,trace/* traceLines */.v$)((0,trace/* traceCommit */.r)(board.records, commit))).join('\n'))}</pre>
<h2>Records</h2>${board.records.deployments.map(record).join('\n')}
</body></html>
`;
}

function card(status                   )         {
  const { active, lastEnded } = status;
  const runs =
    active === undefined
      ? '<p>Nothing was proved to run here yet.</p>'
      : `<p><code>${page_escape(active.commit.slice(0, 12))}</code> <span class="${active.phase}">${active.phase}</span><br>since ${page_escape(active.at)}<br>by ${page_escape(active.requestedBy)}</p>`;
  const last =
    lastEnded === undefined
      ? ''
      : `<p class="${lastEnded.phase}">Last attempt ${lastEnded.phase}: ${page_escape(lastEnded.ended?.code ?? '')}</p>`;
  return `<div class="card"><h3>${page_escape(status.environment)}</h3>${runs}${last}</div>`;
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

/***/ 329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4152);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4151);

                                                                   


/** Which deployments to show. */
                                
                                
                                 
                                   
                                     
                           
                                          
                          
                          
 

/**
 * @param deployments records in any order
 * @param filter which of them
 * @returns them as a table shows them, the newest first
 */
function history(
  deployments                             ,
  filter                = {},
)                               {
  return deployments
    .filter(
      (record) =>
        (filter.environment === undefined || record.environment === filter.environment) &&
        (filter.kind === undefined || (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record) === filter.kind) &&
        (filter.phase === undefined || (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(record) === filter.phase) &&
        (filter.commit === undefined || record.commit.startsWith(filter.commit)),
    )
    .map(_status_js__WEBPACK_IMPORTED_MODULE_1__/* .summarize */ .e)
    .filter((row) => filter.since === undefined || row.requestedAt >= filter.since)
    .sort((a, b) => (a.deployment < b.deployment ? 1 : -1))
    .slice(0, filter.limit ?? Number.POSITIVE_INFINITY);
}


/***/ }),

/***/ 6912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ smokeText),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   oc: () => (/* binding */ desiredText),
/* harmony export */   r: () => (/* binding */ traceCommit),
/* harmony export */   uP: () => (/* binding */ trace),
/* harmony export */   v$: () => (/* binding */ traceLines)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3509);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4152);


                                                        
                                                                                 


/** One deployment's part of a trace. What was not reached is undefined. */
                                  
                               
                              
                                
                                  
                                    
                      
                                             
                                                  
                                       
                                                         
                                     
                                       
                                    
                                     
 

/** commit → image digests → desired state → rollout → smoke (design, law 8). */
                        
                               
                             
                                                                                  
                                             
                                                                                 
                          
                                                   
 

/** The records that a view is made of. */
                                
                                              
                                                    
 

/**
 * Traces what is known by a word: the beginning of a commit (4 digits or more), a release's tag, an image
 * digest (or its beginning), the commit of desired state, or a deployment's id.
 * @param records the ledger's records
 * @param word what to look for
 * @returns a trace for each commit that it means; for a deployment or an ops commit, of that deployment alone
 */
function trace(records               , word        )                   {
  const exact = records.deployments.filter(
    (record) => record.id === word || isDesiredBy(record, word),
  );
  if (exact.length > 0) {
    return commitsOf(exact).map((commit) =>
      traceCommit({ ...records, deployments: exact }, commit),
    );
  }
  const releases = records.releases.filter((record) =>
    isMeant(word, record.commit, digestsOf(record)),
  );
  const deployments = records.deployments.filter((record) =>
    isMeant(
      word,
      record.commit,
      record.release.images.map(({ digest }) => digest),
    ),
  );
  return commitsOf([...releases, ...deployments]).map((commit) => traceCommit(records, commit));
}

function commitsOf(records                                           )                       {
  return [...new Set(records.map(({ commit }) => commit))];
}

function digestsOf(record               )                    {
  const images = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'claimed') ?? (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'built');
  return images?.images.map(({ digest }) => digest) ?? [];
}

function isMeant(word        , commit           , digests                   )          {
  const tagged = word.startsWith('sha-') ? word.slice('sha-'.length) : word;
  if (/^[0-9a-f]{4,40}$/.test(tagged) && commit.startsWith(tagged)) return true;
  const digest = word.slice(word.indexOf('@') + 1);
  const full = digest.startsWith('sha256:') ? digest : `sha256:${digest}`;
  return /^sha256:[0-9a-f]{12,64}$/.test(full) && digests.some((known) => known.startsWith(full));
}

/** A word names desired state by 7 digits or more of its commit, or by its checksum. */
function isDesiredBy(record                  , word        )          {
  const state = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'desired')?.state;
  if (state?.kind === 'file') return state.checksum === word;
  return state !== undefined && /^[0-9a-f]{7,40}$/.test(word) && state.commit.startsWith(word);
}

/**
 * @param records the ledger's records
 * @param commit a full commit id
 * @returns the way of that commit
 */
function traceCommit(records               , commit           )        {
  const release = records.releases.find((record) => record.commit === commit);
  const deployments = records.deployments.filter((record) => record.commit === commit);
  const claimed = release === undefined ? undefined : (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(release, 'claimed');
  const images = claimed?.images ?? deployments[0]?.release.images ?? [];
  return {
    application: release?.application ?? deployments[0]?.application ?? '',
    commit,
    release: release === undefined ? undefined : (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(release),
    images: images.map(({ name, digest }) => ({ name, digest })),
    deployments: [...deployments].sort((a, b) => (a.id < b.id ? 1 : -1)).map(traceDeployment),
  };
}

function traceDeployment(record                  )                  {
  const active = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'active');
  const last = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .lastTransition */ .gM)(record);
  return {
    environment: record.environment,
    deployment: record.id,
    kind: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(record),
    phase: last.to,
    at: last.at,
    desired: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'desired')?.state,
    rollout: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'rolling-out')?.revision,
    smoke: active === undefined ? undefined : smokeText(active.smoke),
    version: active?.version,
    ended: 'code' in last.evidence ? `${last.evidence.code}: ${last.evidence.message}` : undefined,
  };
}

/** @returns `4 passed, 1 warned`, or why there was no check */
function smokeText(
  smoke 
                                                                                                ,
)         {
  if ('skipped' in smoke) return `skipped (${smoke.skipped})`;
  return ['passed', 'warned', 'skipped']
    .map((outcome) => ({
      outcome,
      count: smoke.results.filter((result) => result.outcome === outcome).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${String(count)} ${outcome}`)
    .join(', ');
}

/**
 * @param traced what `trace` found
 * @returns one line per deployment, or one for a commit that was not deployed:
 * `1a2b3c4d5e6f → app@sha256:… → production main@9f8e… → rolled out … → smoke 4 passed → accepted`
 */
function traceLines(traced       )                    {
  const images = traced.images.map(({ name, digest }) => `${name}@${shortDigest(digest)}`);
  const start = [traced.commit.slice(0, 12), images.join(' ') || 'no image'];
  if (traced.deployments.length === 0) {
    return [[...start, `${traced.release ?? 'unknown'}, not deployed`].join(' → ')];
  }
  return traced.deployments.map((deployment) =>
    [
      ...start,
      `${deployment.environment} ${desiredText(deployment.desired)}`,
      deployment.rollout === undefined
        ? 'not rolled out'
        : `rolled out ${shortened(deployment.rollout)}`,
      deployment.smoke === undefined ? 'no smoke check' : `smoke ${deployment.smoke}`,
      `${deployment.phase} ${deployment.at}${deployment.ended === undefined ? '' : ` (${firstLine(deployment.ended)})`}`,
    ].join(' → '),
  );
}

/** @returns where desired state was written, shortened: `production@9f8e7d6c5b4a` */
function desiredText(state                          )         {
  if (state === undefined) return 'not written';
  if (state.kind === 'file') return `${state.host}:${state.path}@${shortDigest(state.checksum)}`;
  return `${state.ref.replace(/^refs\/heads\//, '')}@${state.commit.slice(0, 12)}`;
}

/** @returns the first 12 digits of a digest, with its algorithm */
function shortDigest(digest        )         {
  return digest.slice(0, 'sha256:'.length + 12);
}

function shortened(revision        )         {
  return _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .commitShaSchema */ .jr.safeParse(revision).success ? revision.slice(0, 12) : revision;
}

function firstLine(text        )         {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}


/***/ })

};
