export const id = 5862;
export const ids = [5862];
export const modules = {

/***/ 3481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trace: () => (/* binding */ trace)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5480);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6912);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1291);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1182);



                                             


/** `waybill trace`: one release from commit to smoke check. */
const trace          = {
  name: 'trace',
  about: 'One release in one line: commit → image → desired state → rollout → smoke check.',
  positionals: ['word'],
  options: { ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOptions */ .HZ, json: { about: 'Print JSON.' } },
  details: [
    'The word is the beginning of a commit (4 digits or more), a release tag, an image digest, a commit of the ops repository, or a deployment id. Each environment has a line of its own.',
    _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionDetails */ .XR,
  ],
  examples: [
    'waybill trace 3f2a91c',
    'waybill trace sha256:9b0c…',
    'waybill trace 20261121T124100123Z-3f2a91c0ffee-1a2b',
  ],
  run: async (call) => {
    const [word = ''] = call.positionals;
    const traces = await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .withConnections */ .q5)(call, _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .silentProgress */ .R, async (connections) =>
      (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .trace */ .uP)(await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .allRecords */ .Sr)(await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerReader */ .zY)(connections)), word),
    );
    if (call.given('json')) process.stdout.write(`${JSON.stringify(traces, null, 2)}\n`);
    else process.stdout.write(traces.map((one) => `${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .traceLines */ .v$)(one).join('\n')}\n`).join(''));
    if (traces.length > 0) return 0;
    process.stderr.write(`Nothing in the ledger is known by ${JSON.stringify(word)}.\n`);
    return 1;
  },
};


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
