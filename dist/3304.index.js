export const id = 3304;
export const ids = [3304];
export const modules = {

/***/ 27564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85480);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15363);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45187);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82008);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43219);
/* harmony import */ var _waybill_stage__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8069);
/* harmony import */ var _waybill_stage_steps_check_promotion__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54593);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11291);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5817);
/* harmony import */ var _override_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51033);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51182);





                                                   




/** `waybill plan`: what would happen, and what stands in the way. */
const plan          = {
  name: 'plan',
  about: 'What a promotion would change, and what every gate says.',
  positionals: ['environment'],
  options: {
    ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOptions */ .HZ,
    commit: {
      about: "The commit to promote; the protected branch's head where absent.",
      value: 'SHA',
    },
    rollback: {
      about:
        'Plan a rollback to this target instead: previous, a deployment id, a tag or a commit.',
      value: 'TARGET',
    },
    ..._override_options_js__WEBPACK_IMPORTED_MODULE_1__/* .overrideOptions */ .b,
    markdown: { about: 'Print Markdown.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Asks every gate as check-promotion does, with what is known now, and changes nothing. A gate that only waits says until when. The hash is what an approval is bound to; it covers the reasons of overrides. Exit code 1 when a gate refuses.',
    _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionDetails */ .XR,
  ],
  examples: [
    'waybill plan production',
    'waybill plan production --override-freeze "sign-in is broken for everybody"',
    'waybill plan production --rollback previous',
  ],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const check = await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .withConnections */ .q5)(call, _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .silentProgress */ .R, async (connections) => {
      const target = call.text('rollback');
      return await (0,_waybill_stage_steps_check_promotion__WEBPACK_IMPORTED_MODULE_3__/* .askBeforehand */ .a)(connections, {
        environment,
        kind: target === undefined ? 'promote' : 'rollback',
        commit: await commitOf(call, connections, target === undefined ? undefined : environment),
        target: target ?? 'previous',
        reason: undefined,
        ...(0,_override_options_js__WEBPACK_IMPORTED_MODULE_1__/* .overridesOf */ .F)(call),
      });
    });
    const { facts, ...shown } = check;
    const rollback = (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_4__/* .rollbackStory */ .G)(facts) ?? null;
    const found = { ...shown, waitsUntil: (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_5__/* .waitsUntil */ .L6)(shown.gates) ?? null, rollback };
    if (call.given('json')) process.stdout.write((0,_records_js__WEBPACK_IMPORTED_MODULE_6__/* .jsonText */ .s$)(found));
    else
      process.stdout.write(
        call.given('markdown') ? (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_7__/* .renderPlanMarkdown */ .d$)(check) : (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_7__/* .renderPlanText */ .$D)(check),
      );
    return check.allowed ? 0 : 1;
  },
};

async function commitOf(
  call      ,
  connections             ,
  rolledBack                    ,
)                     {
  const given = call.text('commit');
  if (given === undefined) {
    const isAway =
      rolledBack !== undefined && (await connections.names()).unreachable !== undefined;
    if (isAway) return await (0,_records_js__WEBPACK_IMPORTED_MODULE_6__/* .activeCommit */ .Iq)(connections, rolledBack);
    const { head, config } = await connections.protectedConfig();
    if (head !== undefined) return head;
    throw (0,_waybill_stage__WEBPACK_IMPORTED_MODULE_8__.protectedBranchMissing)(config.branch, (await connections.applicationGit()).url);
  }
  const parsed = _waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .commitShaSchema */ .jr.safeParse(given);
  if (parsed.success) return parsed.data;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_10__/* .cliError */ .h)('CLI_USAGE', {
    message: `Expected --commit to be a full commit id, found ${JSON.stringify(given)}.`,
    remedy: 'Give all 40 digits: `git rev-parse HEAD`.',
  });
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

/***/ 73804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ reviewsBeforeSchema),
/* harmony export */   a4: () => (/* binding */ reviewsSince),
/* harmony export */   lK: () => (/* binding */ reviewsBefore)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18656);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);

                                                        

                                                           

/**
 * Which reviews of an environment a run had when its plan was checked. The forge keeps neither time nor attempt
 * of a review, and promises no order
 * (https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run), so only
 * those that are there beside these were given to this plan.
 */
const reviewsBeforeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(64),
  attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
  environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  /** A mark of each review; two equal reviews have equal marks. */
  seen: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits')).max(1000),
});
                                                                

/**
 * @param facts what was learned beforehand
 * @returns what the environment's job has to be told; undefined where its reviews are not asked for or not known
 */
function reviewsBefore({ request, reviews }                )                            {
  const { owner, environment } = request;
  if (owner === undefined || !reviews.known || reviews.value?.kind !== 'reviews') return undefined;
  const { run, attempt } = owner;
  return { run, attempt, environment, seen: reviews.value.reviews.map(markOf).sort() };
}

/**
 * @param reviews the reviews that the run has now, in any order
 * @param before the marks of those that it had when its plan was checked
 * @returns the later ones; undefined where one of the earlier ones is gone
 */
function reviewsSince(
  reviews                              ,
  before                   ,
)                                           {
  const earlier = [...before];
  const later = reviews.filter((review) => {
    const place = earlier.indexOf(markOf(review));
    if (place >= 0) earlier.splice(place, 1);
    return place < 0;
  });
  return earlier.length === 0 ? later : undefined;
}

/** What a person wrote stays out of the outputs of jobs: it is a hash of it. */
function markOf({ reviewer, state, comment }                   )         {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({ reviewer, state, comment })).slice('sha256:'.length, 23);
}


/***/ }),

/***/ 73198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ gatePorts),
/* harmony export */   t: () => (/* binding */ gateRequest)
/* harmony export */ });
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4596);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96468);
/* harmony import */ var _registry_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22408);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12299);
/* harmony import */ var _written_before_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64915);
                                               

                                                  

                                                    




/**
 * @param connections the systems of the deployment
 * @param ledger the application's ledger
 * @returns where gates learn facts; everything there only reads, the ledger at its head of now: one view for one
 *   check. What is decided by it is judged again at the head on which its write stands.
 */
async function gatePorts(
  connections             ,
  ledger              ,
)                     {
  const [forge, approvals, repository, { ops, unreachable }, at, policy, place] = await Promise.all(
    [
      connections.forge(),
      connections.opsForge(),
      connections.opsGit(),
      connections.names(),
      ledger.head(),
      policyPlace(connections),
      connections.place(),
    ],
  );
  const { settings } = connections;
  const registry = (0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .registryConnection */ .aL)(settings);
  return {
    forge: unreachable === undefined ? forge : withoutRepository(forge, unreachable),
    approvals,
    // Where both are one, policy and desired state are read at one commit.
    ops: place === 'home' ? policy : { repository, branch: ops.branch },
    policy,
    ledger: at === undefined ? ledger : openedAt(ledger, repository, at),
    registry,
    signatures: (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_1__/* .signaturesOf */ .R)(registry),
    commitsBetween: async (older, newer) => {
      if (unreachable !== undefined) throw unreachable;
      return (await (await connections.applicationGit()).commitsBetween(older, newer, 0)).count;
    },
    writtenOn: async (deployment) => {
      const head = await repository.readRef(`refs/heads/${ops.branch}`);
      return head === undefined
        ? undefined
        : (await (0,_written_before_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenBefore */ .T)(repository, head, deployment))?.parent;
    },
    signal: settings.signal,
    ...(settings.clock === undefined ? {} : { clock: settings.clock }),
  };
}

/**
 * The policy stays where protected environments read it, also for those that take any branch. Its head is asked for once
 * in a moment: whoever opened the systems for this check has asked already.
 */
async function policyPlace({ home }             )                            {
  const [git, { ops }] = await Promise.all([home.opsGit(), home.names()]);
  const own = `refs/heads/${ops.branch}`;
  const repository = {
    url: git.url,
    readFile: git.readFile.bind(git),
    readRef: (ref        ) => (ref === own ? home.opsHeadNow() : git.readRef(ref)),
  };
  return { repository, branch: ops.branch };
}

/** It is known already that the repository cannot be reached: each question would wait for that again. */
function withoutRepository(forge                    , unreachable       )                     {
  const away = async ()                 => await Promise.reject(unreachable);
  return {
    ...forge,
    ...{ defaultBranch: away, branch: away, ancestry: away, compare: away, commit: away },
    ...{ readFile: away, bypass: away, checks: away, mergedPullRequests: away },
  };
}

/** The same ledger by the same trust, as it was at one commit. */
function openedAt(
  { application, branch, trust }              ,
  repository               ,
  at           ,
)               {
  return (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .openLedgerReader */ .T)({
    repository,
    branch,
    application,
    at,
    ...(trust === undefined ? {} : { trust }),
  });
}

/** What is asked of the gates, as inputs say it. */
                               
                               
                                        
                             
                                                                  
                          
                                      
                                                
                                                                                                          
                              
 

/** Who asks the gates, and what was seen before. */
                         
                                                                                                    
                                           
                                                                       
                                                     
 

/**
 * @param connections the systems of the deployment
 * @param question what the inputs say
 * @param who who asks, and what was seen before
 * @returns the question in the gates' own form
 */
async function gateRequest(
  connections             ,
  question              ,
  { asking, reviewsBefore }        ,
)                       {
  const { application, branch } = await connections.names();
  const { owner, ref, event } = connections.settings;
  const common = {
    asking,
    // On a terminal there is no run that could be asked about.
    ...(ref === undefined ? {} : { ref, owner }),
    ...(event === undefined ? {} : { event }),
    ...(reviewsBefore === undefined ? {} : { reviewsBefore }),
    ...((await connections.place()) === 'open' ? { ownLedger: true          } : {}),
    application,
    environment: question.environment,
    branch,
    source: (0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceOf */ .v)(connections.settings),
    requestedBy: owner.actor,
    ...(question.overrides === undefined ? {} : { overrides: question.overrides }),
    configFile: connections.settings.config,
  };
  if (question.kind === 'promote') return { ...common, kind: 'promote', commit: question.commit };
  return {
    ...common,
    kind: 'rollback',
    target: question.target,
    reason: question.reason ?? `rolled back by ${owner.actor}`,
    ...(question.automatic === undefined ? {} : { automatic: question.automatic }),
  };
}


/***/ }),

/***/ 13833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ showStatuses),
/* harmony export */   e7: () => (/* binding */ mirror),
/* harmony export */   u$: () => (/* binding */ listDeployment)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54152);
/* harmony import */ var _record_fence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94671);

                                                                                    

                                                                   
                                                    


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
    case 'applied':
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

/***/ 64915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ writtenBefore)
/* harmony export */ });
                                               
                                                  

/** As far back as somebody may have written since a run was killed. */
const searchedCommits = 100;

/** A commit that wrote desired state for a deployment, and what it stands on. */
                                
                             
                             
 

/**
 * Finds what a run before this one has written and not recorded: where the forge commits, the ledger is pushed after it,
 * and a run may be killed between both. The commit's trailers say whose it is (design, section 4).
 * @param git the ops repository
 * @param head where its branch stands
 * @param deployment the deployment's id
 * @returns the newest such commit; undefined where there is none among the last hundred
 */
async function writtenBefore(
  git                                      ,
  head           ,
  deployment        ,
)                                     {
  for (const { sha, parents, trailers } of await git.recentCommits(head, searchedCommits)) {
    const [parent] = parents;
    if (trailers.get('Waybill-Deployment') === deployment && parent !== undefined)
      return { commit: sha, parent };
  }
  return undefined;
}


/***/ })

};
