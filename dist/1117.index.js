export const id = 1117;
export const ids = [1117];
export const modules = {

/***/ 9921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ recordedOutcome),
/* harmony export */   aY: () => (/* binding */ claimIn),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z7: () => (/* binding */ ledgerClaims)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3509);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4152);

                                                       


/**
 * The claims of releases, kept in the ledger (design, law 1): what publishing asks and records.
 * @param ledger the application's ledger
 */
function ledgerClaims(ledger        )            {
  return {
    find: async (commit) => claimIn(await ledger.release(commit)),
    start: async (commit, engine) => {
      await ledger.startRelease(commit, engine);
    },
    claim: async (commit, { engine, images }) => {
      const built = {
        engine,
        images: images.map(({ image: { name, repository, digest, mediaType, size } }) => ({
          name,
          repository,
          digest,
          mediaType,
          size,
        })),
      };
      const signed = {
        images: images.map(({ image, signature }) => ({
          name: image.name,
          digest: image.digest,
          signatures: [signature.signatureDigest],
          identity: `key:${signature.keyId}`,
        })),
      };
      const { won, record } = await ledger.claim(commit, built, signed);
      const claim = claimIn(record);
      if (claim === undefined) throw new TypeError('a claim was made and is not in its record');
      return { won, claim };
    },
    published: async (commit, tags) => {
      await ledger.recordPublished(commit, { tags: [...tags] });
    },
    failed: async (commit, reaching, error) => {
      await ledger.recordReleaseFailed(commit, { reaching, ...outcomeOf(error) });
    },
  };
}

/**
 * @param record a release's record
 * @returns its claim, or undefined where nothing is claimed yet
 */
function claimIn(record                           )                    {
  const claimed = record === undefined ? undefined : (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'claimed');
  if (record === undefined || claimed === undefined) return undefined;
  return {
    commit: record.commit,
    images: claimed.images.map((image) => ({ ...image, tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseTag */ .aF)(record.commit) })),
    published: (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phasesOf */ .I$)(record).includes('published'),
  };
}

/**
 * @param error what ended an attempt
 * @returns it in the form that records hold: bounded, so that no tool's output can make a record that is refused
 */
function outcomeOf(error         )          {
  if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error)) {
    return {
      code: 'INTERNAL',
      message: bounded((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error), 4000),
      remedy: 'Run it again; if it stays so, report it as a fault of Waybill.',
      facts: {},
    };
  }
  return recordedOutcome(error);
}

/**
 * @param outcome an error, or a result that was handed from one step to the next
 * @returns it in the form that records hold: bounded, so that no tool's output can make a record that is refused
 */
function recordedOutcome(outcome   
                        
                           
                          
                        
 )          {
  const facts = Object.entries(outcome.facts)
    .slice(0, 50)
    .map(([key, value])                                     => [
      key.slice(0, 100),
      typeof value === 'string'
        ? value.slice(0, 4000)
        : typeof value === 'object' && value !== null
          ? value.slice(0, 50).map((item) => item.slice(0, 1000))
          : // JSON has no such numbers, and a failure must be recorded whatever its facts are.
            typeof value === 'number' && !Number.isFinite(value)
            ? String(value)
            : value,
    ]);
  return {
    code: outcome.code,
    message: bounded(outcome.message, 4000),
    remedy: bounded(outcome.remedy, 4000),
    facts: Object.fromEntries(facts),
  };
}

function bounded(text        , length        )         {
  return text === '' ? '(nothing was said)' : text.slice(0, length);
}


/***/ }),

/***/ 3833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ showStatuses),
/* harmony export */   e7: () => (/* binding */ mirror),
/* harmony export */   u$: () => (/* binding */ listDeployment)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4152);
/* harmony import */ var _record_fence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4671);

                                                                                    

                                                                   
                                                    


/**
 * Shows a deployment where people look: as a status of the promoted commit, and in the forge's own list of
 * deployments. Both are views (design, "Who sees it"): where they cannot be written the log says so, and the
 * record stands.
 * @param connections the systems of the deployment
 * @param record the deployment as it stands
 * @param environmentUrl where the environment answers
 */
async function mirror(
  connections             ,
  record                  ,
  environmentUrl                    ,
)                {
  const phase = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(record);
  const { commit, environment, id } = record;
  const state = shownAs(phase).status;
  const url = runUrl(connections.settings, (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record).by);
  const status               = {
    context: `waybill / ${environment}`,
    state,
    description: `${phase}: ${id}`,
    ...(url === undefined ? {} : { url }),
  };
  const { forge } = connections.fenced((0,_record_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .recordFence */ .J)(connections, record));
  await show(connections, forge, 'The commit status', (it) => it.setStatus(commit, status));
  await listDeployment(connections, record, environmentUrl);
}

/**
 * Shows a deployment in the forge's own list of deployments alone: while it is under way, its commit's status is
 * still that of the deployment before.
 * @param connections the systems of the deployment
 * @param record the deployment as it stands
 * @param environmentUrl where the environment answers
 */
async function listDeployment(
  connections             ,
  record                  ,
  environmentUrl                    ,
)                {
  const phase = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(record);
  const { commit, environment, id } = record;
  // The run that brought it there, and not the one that looks: a later run shows the same, and writes nothing.
  const logUrl = runUrl(connections.settings, (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record).by);
  const { forge } = connections.fenced((0,_record_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .recordFence */ .J)(connections, record));
  await show(connections, forge, 'The deployment in the forge', (it) =>
    it.mirrorDeployment({
      deployment: id,
      environment,
      commit,
      state: shownAs(phase).deployment,
      description: `${phase}: ${id}`,
      ...(environmentUrl === undefined ? {} : { environmentUrl }),
      ...(logUrl === undefined ? {} : { logUrl }),
    }),
  );
}

/**
 * Sets statuses on a commit, as a view: what is refused there is said in the log.
 * @param connections the systems of the deployment
 * @param commit the commit
 * @param statuses what to show
 */
async function showStatuses(
  connections             ,
  commit                            ,
  statuses                         ,
)                {
  const { owner } = connections.settings;
  const logUrl = runUrl(connections.settings, owner);
  const linked = statuses.map((status) => ({
    ...status,
    ...(logUrl === undefined ? {} : { url: logUrl }),
  }));
  await show(connections, connections.forge, 'The commit statuses', (it) =>
    it.setStatus(commit, ...linked),
  );
}

async function show(
  connections             ,
  forge                      ,
  what        ,
  write                                    ,
)                {
  try {
    const { unreachable } = await connections.names();
    if (unreachable !== undefined) throw unreachable;
    await write(await forge());
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    const remedy = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .isWaybillError */ .xS)(error) ? ` ${error.remedy}` : '';
    connections.settings.progress.detail(
      `${what} could not be written: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}${remedy}`,
    );
  }
}

/** The page of the run: a rehearsal's run has none. */
function runUrl({ server }                    , owner       )                     {
  if (server === undefined || owner.pid !== undefined) return undefined;
  return `${server.url.replace(/\/+$/, '')}/${owner.repository}/actions/runs/${owner.run}`;
}

/** How each phase looks in the forge's own words; nothing that ended looks as if it went on. */
function shownAs(phase                 )                                                   {
  switch (phase) {
    case 'requested':
    case 'proposed':
      return { status: 'pending', deployment: 'queued' };
    case 'approved':
    case 'migrating':
    case 'desired':
    case 'rolling-out':
    case 'checking':
      return { status: 'pending', deployment: 'in-progress' };
    case 'active':
    case 'accepted':
      return { status: 'success', deployment: 'success' };
    case 'refused':
    case 'failed':
      return { status: 'failure', deployment: 'failure' };
    case 'cancelled':
    case 'interrupted':
      return { status: 'error', deployment: 'failure' };
    case 'superseded':
    case 'rolled-back':
      return { status: 'failure', deployment: 'inactive' };
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .exhausted */ .uW)(phase, 'the phase of a deployment');
  }
}


/***/ }),

/***/ 9623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ connectPolicy)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(3396);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/origin.js
var src_origin = __webpack_require__(9118);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/problem.js
var problem = __webpack_require__(4021);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/policy-fit.js
                                                                 
                                               


                                                              

                                             

/**
 * Checks what only both together can tell: that desired state names images of the application and all that
 * run, that a rollout can be proved, and that a signature that is required can be checked.
 * @param policy the policy that counts
 * @param config the application that is deployed
 * @throws POLICY_DOES_NOT_FIT with all problems; line and column are those of the policy
 */
function checkPolicyFits(policy        , config                   )       {
  const problems = policy.environments.flatMap((environment, index) => [
    ...imageProblems(environment, config, ['environments', index, 'desired-state']),
    ...proofProblems(environment, config, ['environments', index]),
    ...signatureProblems(policy, environment, ['environments', index]),
    ...migrationProblems(environment, config, ['environments', index, 'migrations']),
  ]);
  if (problems.length === 0) return;
  const origin = (0,src_origin/* originOf */.y)(policy);
  const located = problems.map(({ path, part, message }) => {
    const place = origin?.source.locate([...origin.path, ...path], part) ?? { line: 1, column: 1 };
    return { ...place, message };
  });
  throw (0,problem/* invalid */.G)(origin?.source.file ?? 'the policy', located, 'POLICY_DOES_NOT_FIT');
}

function imageProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  const names = config.images.map((image) => image.name);
  return environment.desiredState.flatMap((entry, index) =>
    Object.keys(entry.images)
      .filter((image) => !names.includes(image))
      .map((image)              => ({
        path: [...path, index, 'images', image],
        part: 'key',
        message: `the application "${config.application}" has no image "${image}"${(0,nearest/* suggestion */.h)(image, names)}`,
      })),
  );
}

/**
 * Law 6: an endpoint that only says "ready" may be the old process. It holds for the target kind `http`, the only
 * one so far; a kind whose controller tells the target revision does not need it.
 */
function proofProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  if (config.ready?.identity !== undefined) return [];
  const lacking = config.ready === undefined ? '"ready"' : '"ready.identity"';
  const message = `"${environment.name}" is known by its HTTP endpoint only, so waybill.yaml needs ${lacking}: else an old process that answers well would pass`;
  return [{ path: [...path, 'name'], part: 'value', message }];
}

function signatureProblems(policy        , environment             , path      )                {
  if (environment.signature === 'optional' || policy.signers.length > 0) return [];
  const message = `"${environment.name}" requires a signature, but the policy lists no signer; add "signers", or say "signature: optional"`;
  return [{ path: [...path, 'name'], part: 'value', message }];
}

function migrationProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  if (environment.migrations !== 'before' || config.migrations !== undefined) return [];
  const message = `"${environment.name}" says "migrations: before", but waybill.yaml has no "migrations"`;
  return [{ path, part: 'value', message }];
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/policy.js
var policy = __webpack_require__(2553);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/policy-connection.js


                                                    

/**
 * Reads the policy of now: from the ops repository, or else from the protected branch's head; never from the
 * deployed commit (design, "Whose policy?").
 * @param connections the systems of the deployment
 * @returns the policy and where it came from
 * @throws POLICY_MISSING, POLICY_UNREACHABLE, POLICY_UNPROTECTED, CONFIG_*, POLICY_DOES_NOT_FIT
 */
async function connectPolicy(connections             )                       {
  const [{ branch, config, ops }, forge, repository] = await Promise.all([
    connections.names(),
    connections.forge(),
    connections.opsGit(),
  ]);
  const facts = await (0,policy/* readPolicy */.T4)(
    { forge, ops: { repository, branch: ops.branch } },
    { branch, configFile: connections.settings.config },
  );
  // Without the application's own word the release's images are held against desired state when it is written.
  if (config !== undefined) checkPolicyFits(facts.policy, config);
  return facts;
}


/***/ }),

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ recordFence)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9482);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4152);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2304);


                                                           


/**
 * A fence for what is done for a deployment without its lock: showing how it stands, merging what it proposed. A run
 * that was called dead and goes on all the same would show or do what is over.
 * @param connections the systems of the deployment
 * @param record the deployment as this run knows it
 * @returns asks the ledger whether it still stands so; throws FENCED_OFF where it does not
 */
function recordFence(connections             , record                  )        {
  return async () => {
    const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q)(connections);
    const now = await ledger.deployment(record.id);
    if (now?.transitions.length === record.transitions.length) return;
    throw (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .coreError */ .i)('FENCED_OFF', {
      message: `Expected the deployment ${record.id} to stand in ${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phaseOf */ .hU)(record)}; ${now === undefined ? 'the ledger does not have it' : `it is ${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phaseOf */ .hU)(now)} by now`}.`,
      remedy:
        'Nothing more was changed: whoever took it over goes on with it. Look at `waybill status`.',
      facts: { deployment: record.id, environment: record.environment },
    });
  };
}


/***/ }),

/***/ 1117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   abandonDeployment: () => (/* binding */ abandonDeployment)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5602);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(141);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4152);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4117);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2304);
/* harmony import */ var _mirror_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3833);
/* harmony import */ var _policy_connection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9623);

                                                     






/** What the end of a job finds. */
                                 
                               
                                                                                      
                                          
 

/**
 * Closes what a job leaves behind: a deployment that nobody goes on with is interrupted, its environment is
 * freed, and the forge's list shows how it ended; a place in the queue is left. Does nothing where the job closed
 * it itself, and never touches a lock of another run.
 * @param connections the systems of the deployment
 * @param request the environment, and the deployment where it is known
 * @returns the deployment that was interrupted; undefined where nothing was left
 */
async function abandonDeployment(
  connections             ,
  request                ,
)                                        {
  const { owner } = connections.settings;
  const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q)(connections);
  const lock = await ledger.lock(request.environment);
  const own = lock !== undefined && (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(lock.owner, owner) ? lock.deployment : undefined;
  const waited = own === undefined ? await endOwnWaiting(ledger, request.environment) : undefined;
  if (waited !== undefined) return waited;
  const id = own ?? request.deployment;
  const record = id === undefined ? undefined : await ledger.deployment(id);
  if (record === undefined) return undefined;
  if (own === undefined || !(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .isUnfinished */ .ui)((0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .phaseOf */ .hU)(record))) {
    // The record is closed, or waits for a merge; a process that was killed may have left its view behind.
    await (0,_mirror_js__WEBPACK_IMPORTED_MODULE_4__/* .mirror */ .e7)(connections, record, await urlOf(connections, request.environment));
    return undefined;
  }
  const error = (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_ABANDONED', {
    message: `Expected the job to close the deployment ${record.id} of ${record.environment}; it ended at ${(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .phaseOf */ .hU)(record)} without that (it was cancelled, or its steps do not end with record-deployment, operation finish).`,
    remedy:
      'Start the promotion again: it goes on from where things stand. In a job of your own, let record-deployment `finish` run with `if: always()`.',
    facts: { deployment: record.id, phase: (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .phaseOf */ .hU)(record) },
  });
  const { deployment } = await ledger.finish(record.id, [
    { to: 'interrupted', evidence: { phase: 'interrupted', ...(0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_6__/* .recordedOutcome */ .P0)(error) } },
  ]);
  await (0,_mirror_js__WEBPACK_IMPORTED_MODULE_4__/* .mirror */ .e7)(connections, deployment, await urlOf(connections, request.environment));
  return deployment;
}

/** A job that waited for the environment and was ended while it did has nothing to free: it leaves the queue. */
async function endOwnWaiting(
  ledger        ,
  environment        ,
)                                        {
  const error = (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_ABANDONED', {
    message: `Expected the job to wait for ${environment} until it is free or its time is over; it ended before.`,
    remedy: 'Start the promotion again: nothing was changed for it.',
    facts: { environment },
  });
  const end = { phase: 'interrupted', ...(0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_6__/* .recordedOutcome */ .P0)(error) }         ;
  return (await ledger.withdraw(environment, end)).deployment;
}

/** Where the environment answers, by the policy of now; a policy that cannot be read must not keep a lock. */
async function urlOf(connections             , name        )                              {
  try {
    const { policy } = await (0,_policy_connection_js__WEBPACK_IMPORTED_MODULE_7__/* .connectPolicy */ .V)(connections);
    return policy.environments.find((environment) => environment.name === name)?.url;
  } catch {
    connections.settings.signal.throwIfAborted();
    return undefined;
  }
}


/***/ })

};
