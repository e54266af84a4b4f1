(function (exports, __distFolder) {'use strict';
exports.ids = [4797];
exports.modules = {

/***/ 51182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ activeCommit),
/* harmony export */   Sr: () => (/* binding */ allRecords),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   aW: () => (/* binding */ emptyStatus),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   q7: () => (/* binding */ allStatuses),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   zY: () => (/* binding */ ledgerReader)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96468);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74151);
/* harmony import */ var _waybill_stage_ledger_trust__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41276);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);

                                               
                                                  



/**
 * @param connections the systems
 * @returns the ledger, for reading, also where the application's repository cannot be reached; its signatures are
 *   verified where the policy lists who signs
 */
async function ledgerReader(connections             )                        {
  const [{ application, ops }, repository, trust] = await Promise.all([
    connections.names(),
    connections.opsGit(),
    (0,_waybill_stage_ledger_trust__WEBPACK_IMPORTED_MODULE_0__/* .ledgerTrust */ .W)(connections),
  ]);
  return (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_1__/* .openLedgerReader */ .T)({
    repository,
    branch: ops.ledger,
    application,
    ...(trust === undefined ? {} : { trust }),
  });
}

/**
 * @param connections the systems
 * @param environment an environment
 * @returns the commit that runs there, with which a rollback begins
 * @throws ROLLBACK_NOTHING_ACTIVE
 */
async function activeCommit(
  connections             ,
  environment        ,
)                     {
  const ledger = await ledgerReader(connections);
  const active = (await ledger.environment(environment))?.active ?? undefined;
  if (active !== undefined) return active.commit;
  const known = (await ledger.environments()).map((record) => record.environment);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .cliError */ .h)('ROLLBACK_NOTHING_ACTIVE', {
    message: `Expected an environment in which something was active, found ${JSON.stringify(environment.slice(0, 100))}; the ledger knows ${known.join(', ') || 'none'}.`,
    remedy: 'Name an environment that `waybill status` shows.',
    facts: { environment: environment.slice(0, 100) },
  });
}

/** @returns every record of the application in the hot tree */
async function allRecords(ledger              )                         {
  const [releases, deployments] = await Promise.all([ledger.releases(), ledger.deployments()]);
  return { releases, deployments };
}

/** How many deployments of an environment are read for its status. */
const readForStatus = 50;

/** @returns what each environment of the ledger runs, what is under way, who waits, and what is held */
async function allStatuses(ledger              )                                        {
  const environments = await ledger.environments();
  return await Promise.all(environments.map(async (record) => statusOf(ledger, record)));
}

async function statusOf(
  ledger              ,
  record                   ,
)                             {
  const { environment, active, previous, accepted, emergency, open } = record;
  const [recent, lock] = await Promise.all([
    ledger.deployments({ environment, limit: readForStatus }),
    ledger.lock(environment),
  ]);
  // What runs for long, or waits for long, is older than the newest attempts.
  const pointers = [active, previous, accepted[0], emergency];
  const needed = [...pointers.map((pointer) => pointer?.deployment), ...open];
  const known = new Set                    (recent.map(({ id }) => id));
  const missing = [...new Set(needed)].filter((id) => !known.has(id));
  const older = await Promise.all(
    missing.map(async (id) => (id === undefined ? undefined : ledger.deployment(id))),
  );
  const all = [...recent, ...older.filter((found) => found !== undefined)];
  return (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .environmentStatus */ .E)(
    record,
    all.sort((a, b) => (a.id < b.id ? 1 : -1)),
    lock,
  );
}

/** @returns the status of an environment where nothing has happened yet */
function emptyStatus(environment        )                    {
  return {
    environment,
    active: undefined,
    previous: undefined,
    accepted: undefined,
    emergency: undefined,
    desiredDiffers: false,
    underWay: [],
    waiting: [],
    held: [],
    lastEnded: undefined,
    lock: undefined,
  };
}

/**
 * @param text whole lines, with what records say in them
 * @returns the same without control characters (a terminal's escape sequence) but the ends of lines
 */
function printable(text        )         {
  return text.replaceAll(/[^\P{Cc}\n]/gu, ' ');
}

/**
 * @param value what a command found
 * @returns it as JSON for people and machines: JSON itself lets some control characters through
 */
function jsonText(value         )         {
  const escaped = (character        )         =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replaceAll(/[\u007f-\u009f]/g, escaped)}\n`;
}

/**
 * @param rows cells of a table; control characters in them (a newline, a terminal's escape sequence) come from
 *   records, and become spaces
 * @returns rows as columns of a terminal, the last one as long as it is
 */
function columns(rows                                )         {
  const plain = rows.map((row) => row.map((cell) => cell.replaceAll(/\p{Cc}/gu, ' ')));
  const widths           = [];
  for (const row of plain) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  return plain
    .map((row) =>
      row
        .map((cell, column) =>
          column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}


/***/ }),

/***/ 18656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** What JSON can hold. */
                       
                                                                                                  

/**
 * Writes JSON with sorted keys and no white space, so that equal values give equal bytes
 * (the subset of RFC 8785 that integers, strings, booleans, lists and maps need).
 * @param value any value that JSON can hold; keys whose value is undefined are left out
 * @returns the canonical text
 * @throws TypeError for a number that is not finite and for what JSON cannot hold
 */
function canonicalJson(value         )         {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number in a record must be finite');
    return JSON.stringify(value);
  }
  // Array.from sees the holes of a sparse list, which map passes over.
  if (Array.isArray(value))
    return `[${Array.from(value, (item         ) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    if (!isPlain(value))
      throw new TypeError('a record cannot hold an instance of a class, such as a Map or a Date');
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  throw new TypeError(`a record cannot hold a ${typeof value}`);
}

/** A Map or a Date has no entries of its own: it would be written as `{}`, and its content lost in silence. */
function isPlain(value        )          {
  const prototype          = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
  );
}


/***/ }),

/***/ 74151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ environmentStatus),
/* harmony export */   e: () => (/* binding */ summarize)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50141);
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44618);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54152);
/* harmony import */ var _trace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46912);
                                               

                                                                                 
                                                              
                                                        





/** A deployment as a table row shows it. */
                                    
                              
                               
                                
                                  
                             
                                       
                               
                                   
                      
                               
                                                                                      
                                         
                                      
                                                                                 
                                           
                                      
                                                
                              
                                                          
                                          
                                          
                                               
                                 
                 
                                                                                             
 

/** What an environment runs, since when, by whom, and what is under way. */
                                    
                               
                                                 
                                                   
                                                                               
                                                   
                                                                             
                                                    
                                                                                                     
                                   
                                                          
                                                  
                                                                             
                                                 
                                                                                     
                                        
                                                                              
                                                    
                                        
 

/**
 * @param record a deployment's record
 * @returns what a table shows of it
 */
function summarize(record                  )                    {
  const requested = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'requested');
  const approved = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'approved');
  const last = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .lastTransition */ .gM)(record);
  return {
    deployment: record.id,
    environment: record.environment,
    kind: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(record),
    phase: last.to,
    commit: record.commit,
    version: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'active')?.version ?? requested?.version,
    requestedAt: record.transitions[0]?.at ?? last.at,
    at: last.at,
    requestedBy: requested?.requestedBy ?? last.by.actor,
    approvedBy: approved === undefined || 'skipped' in approved ? [] : approved.by.map(nameOf),
    reason: requested?.reason,
    images: record.release.images.map(({ name, digest }) => ({ name, digest })),
    undoes: requested?.undoes,
    automatic: requested?.automatic === true,
    overrides: requested?.overrides ?? [],
    proposal: (0,_trace_js__WEBPACK_IMPORTED_MODULE_2__/* .proposalOf */ .cE)(record),
    ended: endOf(last.evidence),
  };
}

/** An administrator who let a run through approved nothing, and the forge does not say who it was. */
function nameOf({ approver, source }          )         {
  return source === 'admin-bypass' ? `nobody (${approver} let the run through)` : approver;
}

function endOf(evidence                    )                             {
  if (!('code' in evidence)) return undefined;
  const { code, message, remedy } = evidence;
  return { code, message, remedy };
}

/**
 * @param environment an environment's pointers
 * @param deployments deployments of it, the newest first; those that the pointers name must be among them
 * @param lock its lock, if somebody holds it
 */
function environmentStatus(
  environment                   ,
  deployments                             ,
  lock             ,
)                    {
  const own = deployments.filter((record) => record.environment === environment.environment);
  const find = (id                    )                                => {
    const record = own.find((candidate) => candidate.id === id);
    return record === undefined ? undefined : summarize(record);
  };
  const active = find(environment.active?.deployment);
  const fruitless = own.find((record) => {
    const phase = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(record);
    const ended = (0,_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .isEnd */ .uV)(phase) && phase !== 'superseded' && phase !== 'rolled-back';
    return ended && (active === undefined || record.id > active.deployment);
  });
  const unfinished = own.filter((record) => (0,_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnfinished */ .ui)((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(record)));
  return {
    environment: environment.environment,
    active,
    previous: find(environment.previous?.deployment),
    accepted: find(environment.accepted[0]?.deployment),
    emergency: find(environment.emergency?.deployment),
    desiredDiffers: environment.desired?.deployment !== environment.active?.deployment,
    underWay: unfinished.filter((record) => !(0,_queue_js__WEBPACK_IMPORTED_MODULE_4__/* .isQueued */ .MX)(record, lock)).map(summarize),
    waiting: unfinished
      .filter((record) => (0,_queue_js__WEBPACK_IMPORTED_MODULE_4__/* .isQueued */ .MX)(record, lock))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(summarize),
    held: environment.held ?? [],
    lastEnded: fruitless === undefined ? undefined : summarize(fruitless),
    lock,
  };
}


/***/ }),

/***/ 46912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ smokeText),
/* harmony export */   Or: () => (/* binding */ tracesOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   cE: () => (/* binding */ proposalOf),
/* harmony export */   k8: () => (/* binding */ runsOn),
/* harmony export */   oc: () => (/* binding */ desiredText),
/* harmony export */   r: () => (/* binding */ traceCommit),
/* harmony export */   v$: () => (/* binding */ traceLines)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54152);


                                                        
                                                                                 


/** A run that made transitions of a record. */
                                                                                 
                                                                                   
                          
 

/** The pull request by which desired state was proposed. */
                                
                              
                          
                                                    
                                   
 

/** One deployment's part of a trace. What was not reached is undefined. */
                                  
                               
                              
                                
                                  
                                    
                      
                                                         
                                     
                                           
                                      
                                               
                                             
                                                  
                                       
                                                         
                                     
                                       
                                    
                                     
 

/** commit → image digests → desired state → rollout → smoke (design, law 8). */
                        
                               
                             
                                                                                  
                                             
                                                                                 
                          
                                                   
 

/** The records that a view is made of. */
                                
                                              
                                                    
 

/**
 * @param records what was found, such as `LedgerReader.find` gives it
 * @returns a trace for each commit among them, made of these records alone
 */
function tracesOf(records               )                   {
  return commitsOf([...records.releases, ...records.deployments]).map((commit) =>
    traceCommit(records, commit),
  );
}

function commitsOf(records                                           )                       {
  return [...new Set(records.map(({ commit }) => commit))];
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
    runs: runsOn(record),
    undoes: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'requested')?.undoes,
    proposal: proposalOf(record),
    desired: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'desired')?.state,
    rollout: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'rolling-out')?.revision,
    smoke: active === undefined ? undefined : smokeText(active.smoke),
    version: active?.version,
    ended: 'code' in last.evidence ? `${last.evidence.code}: ${last.evidence.message}` : undefined,
  };
}

/** What another deployment's run writes when it takes the place of this one. */
const endedByOther                               = new Set(['superseded', 'rolled-back']);

/**
 * @param record a deployment's record
 * @returns the runs that worked on it, the first one first; not those whose own deployment took its place
 */
function runsOn({ transitions }                  )                      {
  const runs = new Map                  ();
  for (const { to, by } of transitions) {
    if (endedByOther.has(to)) continue;
    const { repository, run, attempt, pid } = by;
    const key = `${repository} ${run}/${String(attempt)}`;
    if (!runs.has(key)) runs.set(key, { repository, run, attempt, local: pid !== undefined });
  }
  return [...runs.values()];
}

/**
 * @param record a deployment's record
 * @returns the pull request that proposed its desired state
 */
function proposalOf(record                  )                            {
  const proposed = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'proposed');
  if (proposed === undefined) return undefined;
  const { repository, pullRequest: number, url } = proposed;
  return { repository, number, url };
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
})
