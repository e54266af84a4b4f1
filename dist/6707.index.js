(function (exports, __distFolder) {'use strict';
exports.ids = [6707,1666];
exports.modules = {

/***/ 16504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ releaseValues)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37558);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);


                                             

/**
 * The values that change with a release, beside its images.
 * @param values what the policy says of one file
 * @param release the release that comes there
 * @returns the edits, placeholders filled in
 */
function releaseValues(
  values                            ,
  { application, commit }                                         ,
)                       {
  const known = {
    application,
    commit,
    'short-commit': commit.slice(0, 12),
    tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .releaseTag */ .aF)(commit),
  };
  return Object.entries(values).map(([selector, text]) => ({
    selector,
    value: (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .expandValue */ .eb)(text, known),
  }));
}


/***/ }),

/***/ 25494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KO: () => (/* binding */ checkPromotion),
  bF: () => (/* binding */ passed),
  oy: () => (/* binding */ refusalBy),
  Of: () => (/* binding */ refusalOf)
});

// UNUSED EXPORTS: isGateRefusal, requirePromotion

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/error-codes.js
var error_codes = __webpack_require__(24142);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/fact.js
var src_fact = __webpack_require__(20045);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/approval.js
var approval = __webpack_require__(37948);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/approvals.js


                                             
                                                                                     

/**
 * Reads the approvals that are stored for a plan and verifies each: one bad document does not hide the others,
 * and counts for nobody.
 * @param ports where approvals are stored
 * @param request which application and environment
 * @param policy whose keys count
 * @param planHash the plan
 * @param moments milliseconds since 1970; an approval that is valid at one of them is
 * @returns the valid ones, and why others are not
 */
async function readApprovals(
  { approvals }                              ,
  { application, environment }                                                  ,
  { policy }             ,
  planHash        ,
  moments                   ,
)                         {
  const hash = planHash.slice('sha256:'.length);
  const stored = await approvals.approvals({ kind: 'plan', hash });
  const valid                                   = [];
  const rejected                                      = [];
  for (const { approver, document } of stored) {
    try {
      const expected = { application, environment, planHash };
      const verified = verifiedAt(moments, (now) =>
        (0,approval/* verifyApproval */.ej)(document, policy.approvers, { ...expected, now }),
      );
      valid.push({ ...verified, envelopeDigest: (0,vocabulary/* digestOf */.ol)(document) });
    } catch (error) {
      const code = (0,src_error/* isWaybillError */.xS)(error) ? error.code : 'INTERNAL';
      rejected.push({ approver, code, message: (0,src_error/* messageOf */.bD)(error) });
    }
  }
  return { planHash, valid, rejected };
}

/** The first moment's error counts where it is valid at none. */
function verifiedAt(
  moments                   ,
  verify                                   ,
)                   {
  const [first = 0, ...others] = new Set(moments);
  try {
    return verify(first);
  } catch (error) {
    const [next] = others;
    if (next === undefined || !(0,src_error/* isWaybillError */.xS)(error, 'APPROVAL_EXPIRED')) throw error;
    return verify(next);
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/parse.js + 20 modules
var parse = __webpack_require__(37964);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var policy = __webpack_require__(78894);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/release-values.js
var release_values = __webpack_require__(16504);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/desired-state.js + 7 modules
var desired_state = __webpack_require__(3355);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/image-text.js
var image_text = __webpack_require__(75221);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/policy.js
var facts_policy = __webpack_require__(92553);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/changes.js
                                                                                         
                                                        


                                                
                                             


/**
 * Reads what desired state says now, and what it is to say: with the very editor that will write it.
 * @param ports the ops repository
 * @param environment the policy's environment
 * @param release what is to come there
 * @param at the commit of the ops repository; its branch's head where absent
 * @returns every value of the environment's files, also those that say so already
 * @throws DESIRED_STATE_INCOMPLETE, and what the editor throws
 */
async function readChanges(
  { ops }                        ,
  environment             ,
  release         ,
  at            ,
)                                    {
  const head = at ?? (await (0,facts_policy/* opsHead */.$f)(ops));
  const changes                  = [];
  for (const file of environment.desiredState)
    changes.push(...(await readFile(ops, head, file, release)));
  return changes;
}

async function readFile(
  { repository }                  ,
  head           ,
  { file, format, images, values }                  ,
  release         ,
)                                    {
  const bytes = await repository.readFile(head, file, { lazy: true, near: true });
  if (bytes === undefined) {
    throw (0,error_codes/* gateError */.e)('DESIRED_STATE_INCOMPLETE', {
      message: `Expected ${file} in the ops repository at ${head}; it is not there.`,
      remedy: 'Commit the file, or correct `desired-state` of the environment in the policy.',
      facts: { file, head },
    });
  }
  const edits = Object.entries(images).map(([image, selector]) =>
    editFor(release, image, selector, file),
  );
  const others = (0,release_values/* releaseValues */._)(values, release);
  const edited = (0,desired_state/* editDesiredState */.yz)(
    format,
    bytes,
    { images: edits.map(({ edit }) => edit), values: others },
    file,
  );
  const now = statedIn(format, bytes, edits, others, file);
  const then = statedIn(format, edited.bytes, edits, others, file);
  return [
    ...edits.map(({ image, selector, edit }) => ({
      ...{ file, selector, image },
      before: now(selector),
      after: then(selector) ?? (0,image_text/* formatImage */.vy)(edit),
    })),
    ...others.map(({ selector, value }) => ({
      ...{ file, selector },
      before: now(selector),
      after: value,
    })),
  ];
}

/** What a file says at each place: an image, or another value. */
function statedIn(
  format                    ,
  bytes            ,
  images                                          ,
  values                                          ,
  file        ,
)                                      {
  const namesOf = (places               )           => places.map(({ selector }) => selector);
  const stated = (0,desired_state/* readDesiredState */.gQ)(format, bytes, namesOf(images), file);
  const others = (0,desired_state/* readDesiredValues */.zm)(format, bytes, namesOf(values), file);
  return (selector) => stated.get(selector)?.text ?? others.get(selector) ?? null;
}

function editFor(
  release         ,
  image        ,
  selector        ,
  file        ,
)                                                       {
  const found = release.images.find(({ name }) => name === image);
  if (found === undefined) {
    throw (0,error_codes/* gateError */.e)('DESIRED_STATE_INCOMPLETE', {
      message: `Expected the release to have the image ${image}, which ${file} is to say; it has ${release.images.map(({ name }) => name).join(', ')}.`,
      remedy:
        'Correct `desired-state` of the environment in the policy, or the images in waybill.yaml.',
      facts: { file, image },
    });
  }
  const { repository, tag, digest } = found;
  return { image, selector, edit: { selector, repository, tag, digest } };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/checks.js
                                               
                                             
                                                        

/** A merge brings one pull request, rarely a few; more would only be more questions. */
const mostHeads = 5;

/**
 * Reads the checks of a commit. Where one that is asked for is not green there, also those of the heads that were
 * merged as it and have the same tree: what was tested before the merge is what the merge brought.
 * @param forge the application's forge
 * @param commit which commit
 * @param names the checks that are asked for
 * @returns the commit's checks first, then those of each head with its tree
 */
async function readChecks(
  forge                                                                      ,
  commit           ,
  names                   ,
)                      {
  const own = { commit, checks: await forge.checks(commit) };
  const isGreen = names.every((name) =>
    own.checks.some((check) => check.name === name && check.state === 'success'),
  );
  if (isGreen) return { commits: [own] };
  const tree = (await forge.commit(commit))?.tree;
  const merged = tree === undefined ? [] : await forge.mergedPullRequests(commit);
  const heads = [...new Set(merged.map(({ head }) => head))];
  const commits                                  = [own];
  for (const head of heads.slice(0, mostHeads)) {
    if (head === commit || (await forge.commit(head))?.tree !== tree) continue;
    commits.push({ commit: head, checks: await forge.checks(head) });
  }
  return { commits };
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/unreachable.js
var unreachable = __webpack_require__(25355);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(50141);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/deployments.js
                                                        




                                             
                                                                                                   

/**
 * @param ledger the records
 * @param environment the earlier environment
 * @param commit whose release
 * @returns the newest acceptance of the commit there; none counts that was rolled back since
 */
async function readAcceptance(
  ledger              ,
  environment        ,
  commit           ,
)                           {
  const pointers = (await ledger.environment(environment))?.accepted ?? [];
  let remark                    ;
  for (const pointer of pointers.filter((it) => it.commit === commit)) {
    const record = await ledger.deployment(pointer.deployment);
    const transition = record?.transitions.find(({ to }) => to === 'accepted');
    if (record?.environment !== environment || record.commit !== commit || transition === undefined)
      continue;
    if ((0,src_record/* phaseOf */.hU)(record) === 'rolled-back') {
      remark = `${record.id} was accepted there, and rolled back since`;
      continue;
    }
    const images = record.release.images.map(({ name, digest }) => ({ name, digest }));
    return { environment, accepted: { deployment: record.id, at: transition.at, images } };
  }
  return { environment, accepted: undefined, ...(remark === undefined ? {} : { remark }) };
}

/**
 * @param ports ledger and forge
 * @param request which environment
 * @param release what is to come there
 * @returns what is active, what this run goes on with, and where the commit stands
 */
async function readCurrent(
  { ledger, forge, signal }                                                ,
  request             ,
  release         ,
)                        {
  const environment = await ledger.environment(request.environment);
  const active = await readActive(ledger, request.environment, environment);
  const resuming = await findResuming(ledger, environment, request, release);
  const order = await (0,src_fact/* learn */.nB)(signal, async () => {
    if (active === undefined || request.kind === 'rollback') return undefined;
    return active.commit === release.commit
      ? ('identical'         )
      : forge.compare(release.commit, active.commit);
  });
  return { active, resuming, order };
}

/**
 * What runs, where pointers and record say the same: a well signed record that was put back to an earlier state still
 * contradicts the pointers, and the other way round.
 * @throws LEDGER_CONTRADICTS
 */
async function readActive(
  ledger              ,
  name        ,
  environment                               ,
)                                        {
  if (environment === undefined) {
    // Only what was refused leaves no pointers behind.
    const newest = await ledger.deployments({ environment: name, limit: 20 });
    const mark = newest.find((record) => (0,src_record/* phaseOf */.hU)(record) !== 'refused');
    if (mark === undefined) return undefined;
    throw contradicts(`${name} has no pointers, and its deployment ${mark.id}`, (0,src_record/* phaseOf */.hU)(mark));
  }
  const active = await readPointer(ledger, environment.active?.deployment);
  if (active === undefined) return undefined;
  if ((0,phases/* isActive */.$m)((0,src_record/* phaseOf */.hU)(active)) && active.commit === environment.active?.commit) return active;
  throw contradicts(`${name} runs ${active.id}, and that one`, (0,src_record/* phaseOf */.hU)(active));
}

/**
 * @param what which records, as the beginning of a sentence
 * @param phase where one of them stands
 * @returns the error LEDGER_CONTRADICTS
 */
function contradicts(what        , phase        )        {
  return (0,error_codes/* gateError */.e)('LEDGER_CONTRADICTS', {
    message: `Expected the records of the ledger to agree; ${what} is ${phase}.`,
    remedy:
      'Run `waybill ledger verify`: it says which record went back or is gone, and at which commit of the ledger.',
  });
}

/**
 * @param ledger the records
 * @param id a deployment that another record points at
 * @returns it; undefined where nothing was pointed at
 * @throws LEDGER_CONTRADICTS where the record is missing although something points at it
 */
async function readPointer(
  ledger              ,
  id                    ,
)                                        {
  if (id === undefined) return undefined;
  const record = await ledger.deployment(id);
  if (record !== undefined) return record;
  throw contradicts(`one points at the deployment ${id}, which`, 'missing');
}

async function findResuming(
  ledger              ,
  environment                               ,
  request             ,
  release         ,
)                                        {
  for (const id of environment?.open ?? []) {
    const record = await readPointer(ledger, id);
    if (record === undefined || !(0,phases/* isUnfinished */.ui)((0,src_record/* phaseOf */.hU)(record))) continue;
    const requested = (0,agreement/* deploymentEvidence */.L8)(record, 'requested');
    const same = requested?.kind === request.kind && record.commit === release.commit;
    if (same && (0,agreement/* sameImages */.$j)(record.release.images, release.images)) return record;
  }
  return undefined;
}

/**
 * @param ports ledger and forge
 * @param environment which environment
 * @returns who holds it, and whether that run still works; undefined where nobody does
 */
async function readLock(
  { ledger, forge }                                     ,
  environment        ,
)                                 {
  const lock = await ledger.lock(environment);
  if (lock === undefined) return undefined;
  const runState = await forge.runState(lock.owner, lock.acquiredAt).catch((error         ) => {
    if ((0,unreachable/* isUnreachable */.R)(error)) return 'unknown'         ;
    throw error;
  });
  return { lock, runState };
}

/**
 * @param record a deployment
 * @returns whether the environment was proved to run it at some time
 */
function wasActive(record                  )          {
  return (0,src_record/* phasesOf */.I$)(record).includes('active');
}

/**
 * @param record a deployment
 * @returns the hash of the plan under which it was made
 */
function recordedPlanHash(record                  )                     {
  return (0,agreement/* deploymentEvidence */.L8)(record, 'requested')?.planHash;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/emergency.js
                                               


                                                         
                                             


/**
 * @param ports ledger and forge
 * @param environment where
 * @param commit whose release is to come
 * @returns the emergency that is open there, with who did it and why, and where the commit stands to its own
 * @throws LEDGER_CONTRADICTS where pointers and record do not say the same
 */
async function readEmergency(
  { ledger, forge, signal }                                                ,
  environment        ,
  commit           ,
)                          {
  const pointer = (await ledger.environment(environment))?.emergency;
  const record = await readPointer(ledger, pointer?.deployment);
  if (record === undefined) return { open: undefined };
  if (!(0,phases/* isOpenEmergency */.aF)((0,src_record/* phaseOf */.hU)(record)) || record.environment !== environment)
    throw contradicts(
      `${environment} has the emergency ${record.id}, and that one`,
      (0,src_record/* phaseOf */.hU)(record),
    );
  const requested = (0,agreement/* deploymentEvidence */.L8)(record, 'requested');
  const applied = record.transitions.find(({ to }) => to === 'applied');
  const isSame = record.commit === commit;
  return {
    open: {
      deployment: record.id,
      commit: record.commit,
      images: record.release.images.map(({ name, digest }) => ({ name, digest })),
      at: applied?.at ?? record.id,
      by: requested?.requestedBy ?? 'somebody',
      reason: requested?.reason ?? null,
      order: isSame
        ? (0,src_fact/* known */.eO)('identical')
        : await (0,src_fact/* learn */.nB)(signal, () => forge.compare(commit, record.commit)),
    },
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/forge-environment.js

                                             
                                                         

                                                                            

/**
 * Reads how the forge guards its environment of this name. A rollback from a terminal needs no word of it where the
 * application's repository cannot be reached: the environment guards what a run is given, and a terminal brings
 * credentials of its own. A run's rollback does.
 * @param forge the application's forge
 * @param request which environment, and who asks
 * @returns what the forge says
 */
async function readForgeEnvironment(
  forge            ,
  request                                                     ,
)                            {
  if (request.kind === 'promote' || request.owner !== undefined)
    return await forge.environment(request.environment);
  try {
    // A forge says of the environments of a repository that is gone, or that it hides, what it says of none.
    await forge.defaultBranch();
  } catch (error) {
    if ((0,unreachable/* isUnreachable */.R)(error)) return atTerminal;
    throw error;
  }
  return await forge.environment(request.environment);
}

const atTerminal                   = {
  kind: 'not-supported',
  reason:
    "the application's repository cannot be reached, and a terminal holds credentials of its own",
};

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/protected-head.js
var protected_head = __webpack_require__(37392);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/pull-requests.js
var pull_requests = __webpack_require__(8291);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/proposal.js
                                                   

                                                                     

                                             
                                                           



                                                             

/**
 * Reads the pull request by which a deployment is proposed, where its review is the approval: what was approved may
 * have changed since.
 * @param ports the ops repository and its forge
 * @param environment of the policy
 * @param release what is proposed
 * @param resuming the deployment that this run goes on with
 * @returns undefined where nothing is proposed, or where no review of it is asked for
 */
async function readProposal(
  ports       ,
  environment             ,
  release         ,
  resuming                              ,
)                                     {
  const { given, required, by } = environment.approval;
  if (given !== 'ops-pull-request' || required === 0 || !ports.approvals.keepsReviews)
    return undefined;
  if (resuming === undefined || (0,src_record/* phaseOf */.hU)(resuming) !== 'proposed') return undefined;
  const found = await currentOf(ports, resuming);
  if (found === undefined || found.state === 'closed') return undefined;
  const { number, url, state, headSha: head, endedBy } = found;
  const facts = await ports.approvals.pullRequestReviews(number);
  const reviews                               = facts.kind === 'reviews' ? facts.reviews : [];
  return {
    ...{ number, url, state, head, reviews, mergedBy: endedBy?.name },
    writers: await (0,pull_requests/* writersOf */.k)(ports.approvals, reviews, by),
    differs: state === 'open' ? await differing(ports, environment, release, head) : [],
  };
}

/** The pull request on record, or the one that took its place. */
async function currentOf(
  { approvals, ops, ledger }       ,
  record                  ,
)                                   {
  const proposed = (0,agreement/* deploymentEvidence */.L8)(record, 'proposed');
  if (proposed === undefined) return undefined;
  const recorded = await approvals.pullRequest(proposed.pullRequest);
  if (recorded?.state !== 'closed') return recorded;
  const { application } = ledger;
  const markers = { application, environment: record.environment, deployment: record.id };
  const all = await approvals.findPullRequests({ base: ops.branch, markers });
  return all.find(({ number }) => number > recorded.number);
}

/** The values that do not say the release at the head of the pull request. */
async function differing(
  ports       ,
  environment             ,
  release         ,
  head           ,
)                             {
  try {
    const changes = await readChanges(ports, environment, release, head);
    return changes
      .filter(({ before, after }) => before !== after)
      .map(({ file, selector }) => `${selector} in ${file}`);
  } catch (error) {
    // A file that is gone there, or that no editor understands any more, says nothing of the release.
    if ((0,src_error/* isWaybillError */.xS)(error) && error.code.startsWith('DESIRED_STATE_')) return [error.message];
    throw error;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/freeze.js
                                                    
                                                                  

/** Windows that follow on each other are followed this often, and this far. */
const mostSteps = 100;
const horizon = 366 * 86_400_000;

/** A window of the policy with its beginnings. */
                  
                                
                                                  
                                                          
                                            
                                                         
 

/**
 * Computes whether an environment is frozen. A window holds at a moment when some beginning of its own is at or
 * before it, and less than `for` ago. A beginning that a zone's clock skips comes when the clock is set forward;
 * one that it shows twice comes the first time. `for` is time that passes, whatever clocks show.
 * @param windows those of the policy
 * @param now the moment that is asked about
 * @param from from when on a moment without a freeze is looked for: now, or later
 * @returns the windows that hold, the one that begins next, and when none holds
 */
async function readFreeze(
  windows                         ,
  now        ,
  from        ,
)                       {
  // Who has no windows does not pay for what computes them.
  const { Cron } = await __webpack_require__.e(/* import() */ 8698).then(__webpack_require__.bind(__webpack_require__, 88698));
  const opened = windows.map((window)         => {
    const cron = new Cron(window.cron, { timezone: window.zone, mode: '5-part' });
    return {
      window,
      // croner looks at what is before a moment, to the second; a beginning is at a full minute.
      before: (moment) => cron.previousRuns(1, new Date(moment + 1))[0]?.getTime(),
      after: (moment) => cron.nextRun(new Date(moment))?.getTime(),
    };
  });
  return {
    holding: holdingAt(opened, now),
    next: nextAfter(opened, now),
    clearAt: clearFrom(opened, Math.max(now, from)),
  };
}

/** The one that holds longest first. */
function holdingAt(opened                   , moment        )                        {
  return opened
    .flatMap(({ window, before })               => {
      const start = before(moment);
      return start !== undefined && moment < start + window.forMilliseconds
        ? [spanOf(window, start)]
        : [];
    })
    .toSorted((a, b) => Date.parse(b.until) - Date.parse(a.until));
}

function nextAfter(opened                   , moment        )                         {
  return opened
    .flatMap(({ window, after })               => {
      const start = after(moment);
      return start === undefined ? [] : [spanOf(window, start)];
    })
    .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))[0];
}

function clearFrom(opened                   , start        )                {
  let moment = start;
  for (let step = 0; step < mostSteps && moment - start <= horizon; step += 1) {
    const [longest] = holdingAt(opened, moment);
    if (longest === undefined) return new Date(moment).toISOString();
    moment = Date.parse(longest.until);
  }
  return null;
}

function spanOf({ name, reason, forMilliseconds }              , start        )             {
  return {
    window: name,
    ...(reason === undefined ? {} : { reason }),
    from: new Date(start).toISOString(),
    until: new Date(start + forMilliseconds).toISOString(),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/hold.js
                                               

                                                    


/**
 * @param ledger the records
 * @param environment where
 * @param commit whose release
 * @returns the rollback that holds it back there, with who asked for it and why
 * @throws where the ledger does not have a record that the hold points at
 */
async function readHold(
  ledger              ,
  environment        ,
  commit           ,
)                     {
  const entry = (await ledger.environment(environment))?.held?.find((it) => it.commit === commit);
  if (entry === undefined) return { held: undefined };
  const rollback = await readPointer(ledger, entry.by);
  const requested = rollback === undefined ? undefined : (0,agreement/* deploymentEvidence */.L8)(rollback, 'requested');
  return {
    held: {
      deployment: entry.deployment,
      rollback: entry.by,
      at: entry.at,
      requestedBy: requested?.requestedBy ?? 'somebody',
      reason: requested?.reason ?? null,
    },
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/recorded-papers.js
var recorded_papers = __webpack_require__(27817);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/release.js



                                             
                                                                                   

/**
 * @param ledger where releases are recorded
 * @param commit whose release
 * @returns the release, as it was claimed, and its phase; undefined where nothing is claimed
 */
async function readRelease(
  ledger              ,
  commit           ,
)                                    {
  const record = await ledger.release(commit);
  if (record === undefined) return undefined;
  const claimed = (0,agreement/* releaseEvidence */.Z3)(record, 'claimed');
  if (claimed === undefined) return undefined;
  const images = claimed.images.map((image) => ({ ...image, tag: (0,vocabulary/* releaseTag */.aF)(commit) }));
  const release = vocabulary/* releaseSchema */.By.parse({ application: record.application, commit, images });
  return { release, ...standing(record) };
}

function standing(record               )                                          {
  const last = (0,src_record/* lastTransition */.gM)(record);
  const failed = last.to === 'failed' ? (0,agreement/* releaseEvidence */.Z3)(record, 'failed') : undefined;
  return { phase: last.to, ...(failed === undefined ? {} : { failure: failed.code }) };
}

/** What the signatures of a release must prove, and by whom. */
                                 
                          
                                     
                                                                                      
                                
 

/**
 * Reads every image again from the registry, at this moment: its tag, its manifest, its signature, its waybill.
 * @param ports registries and signatures
 * @param release the claimed images
 * @param expected whose code they must be
 * @returns what the registry shows of each
 */
async function readImages(
  ports                                                                  ,
  release         ,
  expected                ,
)                                 {
  // Only where to look, and believed as little as the registry's list is: a record that cannot be read hides nothing.
  const record = await (0,src_fact/* learn */.nB)(ports.signal, () => ports.ledger.release(release.commit));
  const papers =
    record.known && record.value !== undefined ? (0,recorded_papers/* recordedPapers */.C)(record.value) : undefined;
  return Promise.all(
    release.images.map((image) =>
      readImage(ports, release, image, { ...expected, recorded: papers?.get(image.name) ?? [] }),
    ),
  );
}

async function readImage(
  { registry, signatures, signal }                                                       ,
  { application, commit }         ,
  image              ,
  {
    source,
    policy,
    ofBranches,
    recorded,
  }                                                           ,
)                      {
  const slash = image.repository.indexOf('/');
  const client = registry(image.repository.slice(0, slash));
  const path = image.repository.slice(slash + 1);
  const tag = await (0,src_fact/* learn */.nB)(signal, async () => (await client.resolve(path, image.tag))?.digest);
  const isTagged = tag.known && tag.value === image.digest;
  const present = await (0,src_fact/* learn */.nB)(
    signal,
    async () => isTagged || (await client.resolve(path, image.digest))?.digest === image.digest,
  );
  if (!policy.known) return { image, tag, present, signature: policy, waybill: policy };
  const { signers, tested } = policy.value.policy;
  const builders = ofBranches === true ? (tested?.signers ?? []) : [];
  const allowed = [...signers, ...builders];
  const expectation = { source, commit, application, signers: allowed, recorded };
  const signature = await (0,src_fact/* learn */.nB)(signal, () => signatures.verify(image, expectation));
  const waybill = await (0,src_fact/* learn */.nB)(
    signal,
    async () => (await signatures.waybill(image, expectation)).waybill,
  );
  return { image, tag, present, signature, waybill };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/remembered.js
                                                    
                                             

/**
 * Asks each question once in one check: facts that stand on the same branch, file or record stand on the same
 * answer, and nothing is fetched twice.
 * @param ports where facts are learned
 * @returns the same, with a memory
 */
function remembered(ports           )            {
  const { forge, ops } = ports;
  return {
    ...ports,
    forge: {
      kind: forge.kind,
      keepsReviews: forge.keepsReviews,
      defaultBranch: () => forge.defaultBranch(),
      branch: memory((name) => forge.branch(name)),
      ancestry: (commit, branch) => forge.ancestry(commit, branch),
      compare: (commit, other) => forge.compare(commit, other),
      commit: memory((sha) => forge.commit(sha)),
      readFile: (commit, path) => forge.readFile(commit, path),
      environment: (name) => forge.environment(name),
      bypass: (branch, commit) => forge.bypass(branch, commit),
      checks: memory((commit) => forge.checks(commit)),
      mergedPullRequests: memory((commit) => forge.mergedPullRequests(commit)),
      pullRequestReviews: (number) => forge.pullRequestReviews(number),
      mayWrite: memory((account) => forge.mayWrite(account)),
      run: (owner) => forge.run(owner),
      environmentReviews: (owner, environment) => forge.environmentReviews(owner, environment),
      runState: (owner, since) => forge.runState(owner, since),
    },
    ops: {
      branch: ops.branch,
      repository: {
        url: ops.repository.url,
        readRef: memory((ref) => ops.repository.readRef(ref)),
        readFile: (commit, path, options) => ops.repository.readFile(commit, path, options),
      },
    },
    ledger: rememberedLedger(ports.ledger),
  };
}

function rememberedLedger(ledger              )               {
  return {
    application: ledger.application,
    branch: ledger.branch,
    trust: ledger.trust,
    head: () => ledger.head(),
    now: () => ledger.now(),
    release: memory((commit) => ledger.release(commit)),
    releases: () => ledger.releases(),
    deployment: memory((id) => ledger.deployment(id)),
    deployments: (filter) => ledger.deployments(filter),
    find: (word) => ledger.find(word),
    exportRecords: () => ledger.exportRecords(),
    environment: memory((name) => ledger.environment(name)),
    environments: () => ledger.environments(),
    lock: memory((environment) => ledger.lock(environment)),
  };
}

function memory      (ask                        )                         {
  const answers = new Map               ();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/soak.js
                                             

                                                                 


/** A release is deployed to one environment this often at most, before the oldest times are not looked at. */
const mostDeployments = 50;

/**
 * @param ledger the records
 * @param environment the earlier environment
 * @param release which release: its commit, and exactly these images
 * @returns the times in which it ran there without a break; none from before it was last rolled back there
 */
async function readSoak(
  ledger              ,
  environment        ,
  release         ,
)                     {
  const { commit } = release;
  const found = await ledger.deployments({ environment, commit, limit: mostDeployments });
  const own = found.filter(
    (record) =>
      record.environment === environment &&
      record.commit === commit &&
      wasActive(record) &&
      (0,agreement/* sameImages */.$j)(record.release.images, release.images),
  );
  const newestFirst = own.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const rolledBack = newestFirst.findIndex((record) => (0,src_record/* phaseOf */.hU)(record) === 'rolled-back');
  const counted = rolledBack === -1 ? newestFirst : newestFirst.slice(0, rolledBack);
  const taken = newestFirst[rolledBack];
  return {
    environment,
    stretches: stretchesOf(counted),
    ...(taken === undefined ? {} : { remark: `${taken.id} was rolled back there` }),
  };
}

/** Deployments of one release that follow on each other are one stretch: the release did not change. */
function stretchesOf(newestFirst                             )                         {
  const stretches                = [];
  const begun = new Map                ();
  for (const record of newestFirst.toReversed()) {
    const active = record.transitions.find(({ to }) => to === 'active')?.at;
    if (active === undefined) continue;
    const from = begun.get(record.id) ?? active;
    const by = (0,agreement/* deploymentEvidence */.L8)(record, 'superseded')?.by;
    if (by !== undefined && newestFirst.some(({ id }) => id === by)) {
      begun.set(by, from);
      continue;
    }
    const until = (0,phases/* isActive */.$m)((0,src_record/* phaseOf */.hU)(record)) ? null : (0,src_record/* lastTransition */.gM)(record).at;
    stretches.unshift({ deployment: record.id, from, until });
  }
  return stretches;
}

/**
 * @param soak what the earlier environment ran
 * @param asked how long it is to have run it, in milliseconds
 * @param now the moment that is asked about
 * @returns when it will have soaked, at the earliest; now where it has, or where waiting does not help
 */
function soakedAt({ stretches }           , asked        , now        )         {
  const lasted = stretches.some(({ from, until }) => {
    return Math.min(now, until === null ? now : Date.parse(until)) - Date.parse(from) >= asked;
  });
  const running = stretches.flatMap(({ from, until }) => (until === null ? Date.parse(from) : []));
  const ready = Math.min(...running) + asked;
  return lasted || !Number.isFinite(ready) ? now : Math.max(now, ready);
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/source.js
var facts_source = __webpack_require__(81346);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/unrecorded.js
                                                   
                                             

                                             
                                                          


/**
 * Adds what a run before this one has written for the deployment that goes on, and was killed before it recorded: what
 * the values said before is then in the ops repository alone.
 * @param ports the ops repository, and what finds that commit
 * @param environment the policy's environment
 * @param release what is to come there
 * @param current what the ledger says
 * @returns the same, with the values as they were before that commit where there is one
 * @throws what reading throws
 */
async function withUnrecorded(
  ports                                      ,
  environment             ,
  release         ,
  current              ,
)                        {
  const { resuming } = current;
  if (resuming === undefined || environment.delivery !== 'direct') return current;
  if ((0,src_record/* phasesOf */.I$)(resuming).includes('desired')) return current;
  const parent = await ports.writtenOn?.(resuming.id);
  if (parent === undefined) return current;
  return { ...current, unrecorded: await readChanges(ports, environment, release, parent) };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/description.js

                                               


                                             
                                                        
                                                             

/** The text of a description, and where it was read. */
                            
                        
                                          
                        
 

/**
 * Reads how a rollback's target is known to be ready and well: its commit's own description, from the application's
 * repository; where that one cannot be reached, from the signed waybill of the target's images.
 * @param forge the application's forge
 * @param commit the target's commit
 * @param file where the description lies
 * @param images what the registry shows of the target's images
 * @returns what it says
 * @throws DESCRIPTION_MISSING, CONFIG_INVALID, and what reading throws where the repository says no
 */
async function readDescription(
  forge                                      ,
  commit           ,
  file        ,
  images                       ,
)                            {
  const found = await fromRepository(forge, commit, file).catch((error         ) => {
    if ((0,unreachable/* isUnreachable */.R)(error)) return fromWaybill(commit, images, error);
    throw error;
  });
  const config = (0,parse/* parseApplicationConfig */.m0)(found.text, found.file);
  return {
    file: found.file,
    from: found.from,
    ready: config.ready !== undefined,
    smoke: config.smoke?.checks.map(({ name }) => name),
  };
}

async function fromRepository(
  forge                                      ,
  commit           ,
  file        ,
)                            {
  const bytes = await forge.readFile(commit, file);
  if (bytes !== undefined)
    return { file, from: 'repository', text: Buffer.from(bytes).toString('utf8') };
  throw (0,error_codes/* gateError */.e)('DESCRIPTION_MISSING', {
    message: `Expected ${file} at the commit ${commit}; it is not there.`,
    remedy: 'Name the path of the description with `config`, or go back to another release.',
    facts: { commit, file },
  });
}

function fromWaybill(
  commit           ,
  images                       ,
  cause         ,
)                   {
  for (const { waybill } of images) {
    const description = waybill.known ? waybill.value.description : undefined;
    if (description !== undefined)
      return { file: description.file, from: 'waybill', text: description.text };
  }
  const unread = images.find(({ waybill }) => !waybill.known)?.waybill;
  const why = unread?.known === false ? `is not believed (${unread.code})` : 'does not carry it';
  throw (0,error_codes/* gateError */.e)('DESCRIPTION_MISSING', {
    message: `Expected the description of ${commit} in the signed waybill of its images, since the application's repository cannot be reached; the waybill ${why}. Without it nobody could tell whether the rollback works.`,
    remedy:
      "Make the application's repository reachable again (or name where it is now), or go back to a release whose waybill carries its description: those that this version of Waybill released do. Running the release stage for the commit again adds it.",
    facts: { commit },
    ...(cause instanceof Error ? { cause } : {}),
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/schema.js


                                                                    

/** A rollback looks no further back: so many since its target, and so many before it. */
const schema_mostDeployments = { since: 500, before: 100 }         ;

/** A migration that began; its outcome is undefined where no record says how it ended. */
                    
                                    
                      
                                 
                                                 
                                                                           
                                          
 

                                                                          

/**
 * Reads from the ledger alone which schema an environment has, on which one a rollback's target ran, and what moved
 * it since. Deployments that failed after their migration count: they left their schema behind. Where no record
 * says how a migration ended, what the next one found tells it, or else what its release declared before it began.
 * @param ledger the records
 * @param target the deployment that is to be brought back
 * @returns the schema now and then
 * @throws ROLLBACK_TOO_FAR where more deployments came since than are read: one of them may have migrated
 */
async function readSchema(
  ledger                                   ,
  target                  ,
)                       {
  const { environment } = target;
  const until = activeSince(target);
  const since = await ledger.deployments({
    environment,
    since: target.transitions[0]?.at ?? until,
    limit: schema_mostDeployments.since,
  });
  if (since.length >= schema_mostDeployments.since && !since.some(({ id }) => id === target.id))
    throw tooFarBack(target);
  // One that was asked for before the target can have migrated after it.
  const limit = since.length + schema_mostDeployments.before;
  const records = await ledger.deployments({ environment, limit });
  const all = records.flatMap((record) => migratedBy(record) ?? []).sort(newestFirst);
  const before = all.find(({ at }) => at <= until);
  const later = all.filter(({ at }) => at > until);
  const moves               = [];
  const unrecorded             = [];
  for (const [index, step] of later.entries()) {
    const move = moveOf(step, later[index - 1]);
    if (move === undefined) unrecorded.push(step);
    else if (move.from !== move.to) moves.push(move);
  }
  return {
    now: versionNow(all),
    target: versionOfTarget(before, later.at(-1)),
    moves,
    unrecorded: unrecorded.map(({ record: { id, commit } }) => ({ deployment: id, commit })),
  };
}

/** A migration of which nobody saw the end may have left what its release declares: that is what has to be borne. */
function versionNow(all                     )                     {
  const told = all.find(({ outcome, declared }) => (outcome ?? declared) !== undefined);
  return (told?.outcome ?? told?.declared)?.versionAfter;
}

function newestFirst(one          , other          )         {
  if (one.at === other.at) return one.record.id < other.record.id ? 1 : -1;
  return one.at < other.at ? 1 : -1;
}

/** When the target was proved to run: what migrated later was not the schema on which it was seen well. */
function activeSince(target                  )         {
  const active = target.transitions.find(({ to }) => to === 'active');
  return active?.at ?? target.transitions[0]?.at ?? '';
}

/** What the newest migration up to the target left; where that is not recorded, what the first one since found. */
function versionOfTarget(
  newest                      ,
  firstSince                      ,
)                            {
  return newest?.outcome?.versionAfter ?? firstSince?.before;
}

function migratedBy(record                  )                       {
  const began = record.transitions.find(({ to }) => to === 'migrating');
  for (const phase of ['rolling-out', 'desired']         ) {
    const outcome = (0,agreement/* deploymentEvidence */.L8)(record, phase)?.migration;
    const at = record.transitions.find(({ to }) => to === phase)?.at;
    if (outcome !== undefined && at !== undefined)
      return { record, at, before: outcome.versionBefore, outcome, declared: undefined };
  }
  const migrating = (0,agreement/* deploymentEvidence */.L8)(record, 'migrating');
  if (began === undefined || migrating === undefined || 'skipped' in migrating) return undefined;
  const { versionBefore: before, declares: declared } = migrating;
  return { record, at: began.at, before, outcome: undefined, declared };
}

/** @returns undefined where nobody knows which version it left */
function moveOf(step          , next                      )                         {
  const { record, before, outcome, declared } = step;
  // A run that was ended after its migration: its release, started again, finds the schema as it has to be.
  const sameRelease = next?.record.commit === record.commit ? next.outcome : undefined;
  const found = next === undefined ? declared?.versionAfter : next.before;
  const to = outcome?.versionAfter ?? found;
  if (to === undefined || to === null) return undefined;
  return {
    deployment: record.id,
    commit: record.commit,
    from: before,
    to,
    compatibleFrom: (outcome ?? sameRelease ?? declared)?.compatibleFrom,
  };
}

function tooFarBack({ id, environment }                  )        {
  return (0,error_codes/* gateError */.e)('ROLLBACK_TOO_FAR', {
    message: `Expected fewer than ${String(schema_mostDeployments.since)} deployments in ${environment} since ${id}; there are more, and what they did to the schema is not read.`,
    remedy: 'Go back to a newer deployment, or promote a commit that brings the fix forward.',
    facts: { deployment: id, environment },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/rollback.js


                                             
                                                                                       



                                                                           

/** What a promotion learns of these. */
const notRollingBack          = {
  description: undefined,
  schema: undefined,
  distance: undefined,
};

/**
 * Learns what only a rollback asks: how its target is known to be well, which schema it meets, and, for people, how
 * many commits are taken back.
 * @param ports where facts are learned
 * @param rollback what to go back to
 * @param images the target's images, as the registry shows them
 * @param file where the description lies
 * @returns each fact by itself
 */
async function learnRollback(
  ports           ,
  rollback                     ,
  images                             ,
  file        ,
)                   {
  if (!rollback.known) {
    const lost = (0,src_fact/* dependsOn */.fr)('what to go back to', rollback);
    return { description: lost, schema: lost, distance: lost };
  }
  const { signal, forge, ledger } = ports;
  const { target } = rollback.value;
  const [description, schema, distance] = await Promise.all([
    images.known
      ? (0,src_fact/* learn */.nB)(signal, () => readDescription(forge, target.commit, file, images.value))
      : images,
    (0,src_fact/* learn */.nB)(signal, () => readSchema(ledger, target)),
    readDistance(ports, rollback.value),
  ]);
  return { description, schema, distance };
}

async function readDistance(
  { signal, commitsBetween }           ,
  { target, undone }               ,
)                        {
  const [newest] = undone;
  if (newest === undefined) return { known: true, value: 0 };
  if (commitsBetween !== undefined)
    return (0,src_fact/* learn */.nB)(signal, () => commitsBetween(target.commit, newest.commit));
  return (0,src_fact/* unknown */.L5)(
    (0,error_codes/* gateError */.e)('FACT_NOT_ASKED', {
      message: 'Nobody counts the commits here.',
      remedy: 'Nothing is to be done.',
    }),
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/evidence-parts.js
var evidence_parts = __webpack_require__(68219);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/rollback-target.js



                                                                            


/** More deployments than this since its target, or of its commit, are not looked at. */
const rollback_target_mostDeployments = 500;

/** What a rollback is planned from: the ledger alone, so that it works without the application's repository. */
                 
                                
                                    
                                          
                                    
                                                                                   
                                                 
 

/**
 * Finds what a rollback goes back to.
 * - `previous`: what is active, where a later deployment has written desired state and did not become active;
 *   else the newest other release that was active and was not itself rolled back.
 * - a deployment id; or a release tag or commit: its newest deployment here that was active.
 *
 * The run whose rollback is active already gets that one again: running it twice is no-op, not two steps back.
 * @param ledger the records
 * @param request environment and target
 * @returns the target, and what is taken back
 * @throws ROLLBACK_TARGET_UNKNOWN
 */
async function planRollback(
  ledger              ,
  request                 ,
)                         {
  const environment = await ledger.environment(request.environment);
  const active = await readPointer(ledger, environment?.active?.deployment);
  if (environment === undefined || active === undefined) {
    throw targetUnknown(request, `nothing was ever active in ${request.environment}`);
  }
  const pointed = await readPointer(ledger, environment.desired?.deployment);
  const desired = pointed === undefined || pointed.id === active.id ? undefined : pointed;
  const scene        = { ledger, request, environment, active, desired };
  const target = await findTarget(scene);
  const undone = await findUndone(scene, target);
  return {
    target,
    wasActive: wasActive(target),
    undoes: undone[0]?.id,
    undone: undone.map((record) => ({
      deployment: record.id,
      commit: record.commit,
      kind: (0,src_record/* kindOf */.I)(record),
      phase: (0,src_record/* phaseOf */.hU)(record),
    })),
  };
}

async function findTarget(scene       )                            {
  const { ledger, request, active } = scene;
  const { target } = request;
  if (target === 'previous') return findPrevious(scene);
  if (evidence_parts/* deploymentIdSchema */.kZ.safeParse(target).success) {
    const record = await ledger.deployment(target);
    if (record?.environment === request.environment) return record;
    throw targetUnknown(request, `${request.environment} has no deployment ${target}`);
  }
  const commit = vocabulary/* commitShaSchema */.jr.safeParse(target.replace(/^sha-/, ''));
  if (!commit.success) {
    throw targetUnknown(request, `${JSON.stringify(target.slice(0, 100))} is none of these`);
  }
  if (active.commit === commit.data) return active;
  const records = await ledger.deployments({
    environment: request.environment,
    commit: commit.data,
    limit: rollback_target_mostDeployments,
  });
  const found = records.find((record) => record.commit === commit.data && wasActive(record));
  if (found !== undefined) return found;
  throw targetUnknown(request, `${commit.data} was never active in ${request.environment}`);
}

async function findPrevious({
  ledger,
  request,
  environment,
  active,
  desired,
}       )                            {
  if (isOwnRollback(active, request)) return active;
  // A rollout that failed, or still goes on: what was last proved to run is what it would replace. A rollback
  // on its way is gone on with: its target is found again, the same way.
  if (desired !== undefined && ((0,src_record/* kindOf */.I)(desired) !== 'rollback' || bringsBack(desired, active)))
    return active;
  const ids = [environment.previous, ...environment.accepted].flatMap((it) => it?.deployment ?? []);
  for (const id of new Set(ids)) {
    const record = await readPointer(ledger, id);
    if (record === undefined || (0,src_record/* phaseOf */.hU)(record) === 'rolled-back' || !wasActive(record)) continue;
    if (!(0,agreement/* sameImages */.$j)(record.release.images, active.release.images)) return record;
  }
  throw targetUnknown(
    request,
    `${request.environment} has run nothing else that was not rolled back`,
  );
}

/** Whether it is a rollback to the images of another deployment. */
function bringsBack(rollback                  , target                  )          {
  return (
    (0,src_record/* kindOf */.I)(rollback) === 'rollback' && (0,agreement/* sameImages */.$j)(rollback.release.images, target.release.images)
  );
}

/** Whether this very run made the rollback. */
function isOwnRollback(record                  , { owner }                 )          {
  const by = record.transitions[0]?.by;
  if (owner === undefined || by === undefined || (0,src_record/* kindOf */.I)(record) !== 'rollback') return false;
  return by.repository === owner.repository && by.run === owner.run;
}

/** The deployments that wrote desired state after the target did, the newest first. */
async function findUndone(
  { ledger, request, active, desired }       ,
  target                  ,
)                                       {
  const onItsWay = desired !== undefined && bringsBack(desired, target);
  const standing =
    desired === undefined
      ? active
      : onItsWay
        ? ((await readPointer(ledger, (0,agreement/* deploymentEvidence */.L8)(desired, 'requested')?.undoes)) ?? active)
        : desired;
  if (standing.id === target.id) return [];
  const since = target.transitions[0]?.at;
  const records = await ledger.deployments({
    environment: request.environment,
    ...(since === undefined ? {} : { since }),
    limit: rollback_target_mostDeployments,
  });
  const later = records.filter(
    (record) =>
      record.id > target.id && ((0,src_record/* phasesOf */.I$)(record).includes('desired') || (0,phases/* isActive */.$m)((0,src_record/* phaseOf */.hU)(record))),
  );
  const undone = later.filter(
    (record) => (0,src_record/* phaseOf */.hU)(record) !== 'rolled-back' && record.id <= standing.id,
  );
  return [standing, ...undone.filter(({ id }) => id !== standing.id && id !== target.id)];
}

function targetUnknown({ environment, target }                 , problem        )        {
  return (0,error_codes/* gateError */.e)('ROLLBACK_TARGET_UNKNOWN', {
    message: `Expected something that ${environment} can go back to (\`previous\`, a deployment id, a release tag or a commit); ${problem}.`,
    remedy: 'Look at `waybill history` for what was active there, and name one of those.',
    facts: { environment, target: target.slice(0, 100) },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/facts/collect.js




                                             
             
              
              
                 
               
                
                               



















/**
 * Learns everything that the gates judge by, each fact by itself: what cannot be learned is a fact that is not
 * known, with the reason, and hides no other one. A rollback asks nothing of the application's repository
 * beyond what the policy needs and what proves its run.
 * @param asked where facts are learned; each question is asked once
 * @param request a promotion or a rollback
 * @returns the facts
 * @throws only the signal's reason
 */
async function collectPromotionFacts(
  asked           ,
  request             ,
)                          {
  const ports = remembered(asked);
  const { signal, forge, ledger, clock = time/* systemClock */.ml } = ports;
  const at = (0,time/* timestamp */.vE)(clock);
  const isRollback = request.kind === 'rollback';
  const protectedHead = once(() => (0,protected_head/* readProtectedHead */.X)(ports, request));
  const policy = await (0,src_fact/* learn */.nB)(signal, () =>
    (0,facts_policy/* readPolicy */.T4)({ forge, ops: ports.policy ?? ports.ops }, request, protectedHead),
  );
  const environment = then(policy, ({ policy: { environments } }) =>
    environments.find(({ name }) => name === request.environment),
  );
  const rollback = isRollback
    ? await (0,src_fact/* learn */.nB)(signal, () => planRollback(ledger, request))
    : undefined;
  const release                                 = isRollback
    ? notAsked('the release')
    : await (0,src_fact/* learn */.nB)(signal, () => readRelease(ledger, request.commit));
  const subject = subjectOf(release, rollback);
  const commit = isRollback ? then(subject, (it) => it.commit) : (0,src_fact/* known */.eO)(request.commit);
  const { owner } = request;
  const run = (0,src_fact/* learn */.nB)(signal, () =>
    owner === undefined ? Promise.resolve(undefined) : forge.run(owner),
  );
  const [forgeEnvironment, branch, checks, reviews, pullRequests] = await Promise.all([
    (0,src_fact/* learn */.nB)(signal, () => readForgeEnvironment(forge, request)),
    isRollback
      ? proveConfigured(ports, run, protectedHead)
      : proveBranch(ports, request, protectedHead),
    isRollback
      ? notAsked('checks')
      : after(signal, environment, async (it) =>
          it === undefined || it.checks.length === 0
            ? undefined
            : readChecks(forge, request.commit, it.checks),
        ),
    after(signal, environment, async (it) =>
      it === undefined || !isReviewed(it) || owner === undefined
        ? undefined
        : forge.environmentReviews(owner, request.environment),
    ),
    after(signal, environment, async (it) =>
      it === undefined
        ? undefined
        : (0,pull_requests/* readPullRequests */.s)(ports, it, isRollback ? undefined : request.commit),
    ),
  ]);
  const [source, images, acceptance, current, changes, migrations, lock] = await Promise.all([
    isRollback
      ? notAsked('the commit itself')
      : (0,src_fact/* learn */.nB)(signal, () => (0,facts_source/* readSource */.o)(forge, request.commit)),
    after(signal, subject, (it) =>
      readImages(ports, it, {
        source: request.source,
        policy,
        ofBranches: environment.known && environment.value?.from === 'any',
      }),
    ),
    isRollback
      ? notAsked('the acceptance of the earlier environment')
      : after(signal, environment, async (it) =>
          it?.after === undefined ? undefined : readAcceptance(ledger, it.after, request.commit),
        ),
    after(signal, subject, async (it) => {
      const found = await readCurrent(ports, request, it);
      const place = environment.known ? environment.value : undefined;
      return place === undefined ? found : withUnrecorded(ports, place, it, found);
    }),
    after(signal, both(environment, subject), ([it, what]) => readChanges(ports, it, what)),
    learnMigrations(ports, request, environment),
    (0,src_fact/* learn */.nB)(signal, () => readLock(ports, request.environment)),
  ]);
  const { soak, hold, emergency, freeze } = await learnTimes(ports, request, {
    environment,
    subject,
    commit,
    at,
  });
  const proposal = current.known
    ? await after(signal, both(environment, subject), ([it, what]) =>
        readProposal(ports, it, what, current.value.resuming),
      )
    : current;
  const rollbackOnly =
    rollback === undefined
      ? notRollingBack
      : await learnRollback(ports, rollback, images, request.configFile ?? protected_head/* defaultConfigFile */.m);
  return {
    ...{ request, at, policy, environment, forgeEnvironment, run: await run, commit, branch },
    ...{
      source,
      release,
      images,
      checks,
      reviews,
      pullRequests,
      proposal,
      acceptance,
      soak,
      hold,
      emergency,
      freeze,
      current,
      rollback,
      ...rollbackOnly,
      changes,
      migrations,
      lock,
    },
  };
}

async function proveBranch(
  { forge, signal }           ,
  request                                           ,
  protectedHead                              ,
)                       {
  const [branch, configured, ancestry] = await Promise.all([
    (0,src_fact/* learn */.nB)(signal, () => forge.branch(request.branch)),
    (0,src_fact/* learn */.nB)(signal, async () => (await protectedHead()).branch),
    (0,src_fact/* learn */.nB)(signal, () => forge.ancestry(request.commit, request.branch)),
  ]);
  const isOnBranch =
    ancestry.known && (ancestry.value === 'identical' || ancestry.value === 'behind');
  const bypass = isOnBranch
    ? await (0,src_fact/* learn */.nB)(signal, () => forge.bypass(request.branch, request.commit))
    : notAsked('how a commit that is not on the branch came to it');
  return { branch, configured, ancestry, bypass };
}

/** A rollback proves no commit; where the forge keeps its run, which branch that must work on is proved. */
async function proveConfigured(
  { signal }           ,
  run                                ,
  protectedHead                              ,
)                       {
  const found = await run;
  if (!found.known || found.value?.kind !== 'present') return noBranchProof;
  const configured = await (0,src_fact/* learn */.nB)(signal, async () => (await protectedHead()).branch);
  return { ...noBranchProof, configured };
}

/** What depends on when: how long it ran before, whether it was rolled back here, whether the environment is frozen. */
async function learnTimes(
  ports           ,
  { kind, environment: name }             ,
  learned   
                                                        
                                    
                                              
                        
   ,
)                                                                          {
  const { ledger, signal } = ports;
  const { environment, subject, commit, at } = learned;
  const now = Date.parse(at);
  const isRollback = kind === 'rollback';
  const [soak, hold, emergency] = await Promise.all([
    isRollback
      ? notAsked('how long the earlier environment ran it')
      : after(signal, both(environment, subject), async ([it, release]) =>
          it.after === undefined || it.soakMilliseconds === undefined
            ? undefined
            : readSoak(ledger, it.after, release),
        ),
    after(signal, commit, (it) => readHold(ledger, name, it)),
    after(signal, commit, (it) => readEmergency(ports, name, it)),
  ]);
  const freeze = isRollback
    ? notAsked('whether the environment is frozen')
    : await after(signal, environment, async (it) => {
        if (it === undefined || it.freeze.length === 0) return undefined;
        const ready =
          soak.known && soak.value !== undefined && it.soakMilliseconds !== undefined
            ? soakedAt(soak.value, it.soakMilliseconds, now)
            : now;
        return readFreeze(it.freeze, now, ready);
      });
  return { soak, hold, emergency, freeze };
}

/** Whether the approval is a review of the forge's environment. */
function isReviewed({ approval }             )          {
  return approval.given === 'environment' && approval.required > 0;
}

/**
 * When the database is migrated: what the policy says, else whether the deployed commit has migrations. A
 * rollback brings back an image, never a schema (design, section 9).
 */
async function learnMigrations(
  { forge, signal }           ,
  request             ,
  environment                               ,
)                                 {
  if (request.kind === 'rollback') return (0,src_fact/* known */.eO)('none');
  return after(signal, environment, async (it) => {
    if (it?.migrations === 'none') return 'none';
    const file = request.configFile ?? protected_head/* defaultConfigFile */.m;
    const bytes = await forge.readFile(request.commit, file);
    const config = (0,parse/* parseApplicationConfig */.m0)(Buffer.from(bytes ?? '').toString('utf8'), file);
    return (0,policy/* migrationsFor */.jA)(it ?? {}, config);
  });
}

/** What is to come to the environment: the claimed release, or the one that a rollback brings back. */
function subjectOf(
  release                                ,
  rollback                                 ,
)                {
  if (rollback !== undefined) {
    return rollback.known
      ? (0,src_fact/* known */.eO)(rollback.value.target.release)
      : (0,src_fact/* dependsOn */.fr)('what to go back to', rollback);
  }
  if (!release.known) return (0,src_fact/* dependsOn */.fr)('the release in the ledger', release);
  if (release.value !== undefined) return (0,src_fact/* known */.eO)(release.value.release);
  return (0,src_fact/* unknown */.L5)(
    (0,error_codes/* gateError */.e)('FACT_DEPENDS', {
      message: 'The ledger has no claimed release of this commit.',
      remedy: 'Run the release stage for this commit on the protected branch.',
    }),
  );
}

function both(
  environment                               ,
  subject               ,
)                                        {
  if (!environment.known) return environment;
  if (!subject.known) return subject;
  if (environment.value !== undefined) return (0,src_fact/* known */.eO)([environment.value, subject.value]);
  return (0,src_fact/* unknown */.L5)(
    (0,error_codes/* gateError */.e)('FACT_DEPENDS', {
      message: 'The policy has no environment of this name.',
      remedy: 'Name an environment of the policy.',
    }),
  );
}

function then      (fact         , derive                 )          {
  return fact.known ? (0,src_fact/* known */.eO)(derive(fact.value)) : fact;
}

async function after      (
  signal             ,
  fact         ,
  read                          ,
)                   {
  return fact.known ? (0,src_fact/* learn */.nB)(signal, () => read(fact.value)) : fact;
}

function notAsked(what        )          {
  return (0,src_fact/* unknown */.L5)(
    (0,error_codes/* gateError */.e)('FACT_NOT_ASKED', {
      message: `This request does not ask for ${what}.`,
      remedy: 'Nothing is to be done.',
    }),
  );
}

const noBranchProof              = {
  branch: notAsked('the protected branch'),
  configured: notAsked('the protected branch'),
  ancestry: notAsked('the protected branch'),
  bypass: notAsked('the protected branch'),
};

/** Reads once, whoever asks first; a failure is everybody's. */
function once   (read                  )                   {
  let result                        ;
  return () => {
    result ??= read();
    return result;
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/gate.js
var gate = __webpack_require__(82008);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/outage.js
var outage = __webpack_require__(81512);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/plan.js
var src_plan = __webpack_require__(78508);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/answer.js
var answer = __webpack_require__(42873);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/acceptance.js

                                             
                                                                           


const answers = (0,answer/* answersOf */.Bw)('acceptance');

/**
 * The earlier environment accepted exactly these digests; a rollback's target was active here before.
 * @param facts what was learned
 * @returns what the gate says
 */
function acceptanceGate(facts                )             {
  return (0,answer/* withEnvironment */.Ec)(facts, answers, ({ name, after }) => {
    if (facts.request.kind === 'rollback') return rollbackAnswer(facts, name);
    if (after === undefined) return answers.skip(`nothing comes before ${name}`);
    const { acceptance, images } = facts;
    if (!acceptance.known) return answers.unknown(`what ${after} accepted`, acceptance);
    if (!images.known) return answers.unknown('the images of the release', images);
    if (acceptance.value?.environment !== after) {
      return answers.refuse(
        'GATE_UNKNOWN',
        `Expected to learn what ${after} accepted; it was not asked.`,
        'Report this as a fault of Waybill.',
      );
    }
    const { accepted, remark } = acceptance.value;
    const claimed = images.value.map(({ image }) => image);
    if (accepted !== undefined && claimed.length > 0 && (0,agreement/* sameImages */.$j)(accepted.images, claimed)) {
      return answers.allow(`${after} accepted it on ${accepted.at} (${accepted.deployment}).`, {
        environment: after,
        deployment: accepted.deployment,
        at: accepted.at,
      });
    }
    const found = accepted === undefined ? (remark ?? 'it never did') : 'it accepted other digests';
    return answers.refuse(
      'GATE_NOT_ACCEPTED_EARLIER',
      `Expected ${after} to have accepted these digests before they come to ${name}; ${found}.`,
      `Promote the release to ${after} first, and let it be accepted there.`,
      {
        environment: after,
        claimed: claimed.map((image) => `${image.name}@${image.digest}`),
        accepted: (accepted?.images ?? []).map((image) => `${image.name}@${image.digest}`),
      },
    );
  });
}

function rollbackAnswer(
  { rollback, request, current }                ,
  environment        ,
)             {
  if (rollback === undefined) {
    return answers.refuse(
      'GATE_UNKNOWN',
      'Expected to learn what to go back to; it was not asked.',
      'Report this as a fault of Waybill.',
    );
  }
  if (!rollback.known && rollback.code === 'ROLLBACK_TARGET_UNKNOWN') {
    return answers.refuse('GATE_NEVER_ACTIVE', rollback.message, rollback.remedy, {
      target: request.kind === 'rollback' ? request.target : null,
    });
  }
  if (!rollback.known) return answers.unknown('what to go back to', rollback);
  if (!current.known) return answers.unknown(`what ${environment} runs`, current);
  const { target, wasActive } = rollback.value;
  if (!wasActive) {
    return answers.refuse(
      'GATE_NEVER_ACTIVE',
      `Expected a deployment that was active in ${environment}; ${target.id} never was.`,
      'Go back to one that `waybill history` shows as active or superseded.',
      { deployment: target.id, commit: target.commit },
    );
  }
  return answers.allow(
    `${target.id} was active in ${environment} before; ${undone(rollback.value)}.`,
    {
      deployment: target.id,
      commit: target.commit,
      undone: rollback.value.undone.map(({ deployment }) => deployment),
    },
  );
}

function undone({ undone: list }               )         {
  if (list.length === 0) return 'nothing is taken back';
  return `taken back: ${list.map(({ commit }) => commit.slice(0, 12)).join(', ')}`;
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/authors.js
var authors = __webpack_require__(26459);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/environment-approval.js
var environment_approval = __webpack_require__(40056);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/merged-proposal.js
var merged_proposal = __webpack_require__(11638);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/pull-request-approval.js + 1 modules
var pull_request_approval = __webpack_require__(57925);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/approval.js
                                                   

                                                              
                                       
                                             
                                                                           






const approval_answers = (0,answer/* answersOf */.Bw)('approval');

/**
 * Enough different people who may do so approved this very plan, none of them the author where the policy
 * says so. One key counts once, whatever names it has. Where the policy takes a review of the forge as the approval
 * (of its environment, or of a pull request), that is asked for instead.
 * @param facts what was learned
 * @param approvals what is stored for the plan
 * @param nothingToDo whether the environment runs this release already and nothing would change
 * @returns what the gate says: also who may approve, and how
 */
function approvalGate(
  facts                ,
  approvals                     ,
  nothingToDo         ,
)             {
  return (0,answer/* withEnvironment */.Ec)(facts, approval_answers, (environment) => {
    const { required } = environment.approval;
    if (required === 0) return approval_answers.skip(`the policy asks for none in ${environment.name}`);
    if (nothingToDo)
      return approval_answers.skip('the environment runs this release already: nothing changes');
    const { given } = environment.approval;
    switch (given) {
      case 'environment':
        return (0,environment_approval/* reviewAnswer */.Z)(facts, environment);
      case 'pull-request':
        return (0,pull_request_approval/* pullRequestAnswer */.zz)(facts, environment);
      case 'ops-pull-request':
        return (0,pull_request_approval/* opsPullRequestAnswer */.Rp)(facts, environment);
      case 'signed':
        return signedAnswer(facts, approvals, environment);
      default:
        return (0,src_error/* exhausted */.uW)(given, 'how an approval is given');
    }
  });
}

function signedAnswer(
  facts                ,
  approvals                     ,
  environment             ,
)             {
  const { required } = environment.approval;
  if (!approvals.known) return approval_answers.unknown('who approved the plan', approvals);
  const author = (0,authors/* authorsOf */.EK)(facts, environment, approval_answers);
  if ('allowed' in author) return author;
  const judged = approvals.value.valid.map((approval) => ({
    approval,
    problem: problemOf(approval, environment, author.names, (0,merged_proposal/* judgedAt */.D)(facts)),
  }));
  const counted = judged.filter(({ problem }) => problem === undefined);
  const people = new Map(counted.map(({ approval }) => [approval.keyId, approval.approver]));
  if (people.size >= required) {
    const names = [...people.values()].sort();
    return approval_answers.allow(`Approved by ${names.join(', ')}.`, {
      approvers: names,
      required,
      planHash: approvals.value.planHash,
    });
  }
  const notes = [
    ...judged.flatMap(({ approval, problem }) =>
      problem === undefined ? [] : [`that of ${approval.approver} does not count: ${problem}`],
    ),
    ...approvals.value.rejected.map(
      ({ approver, code }) => `that under ${approver} is not valid: ${code}`,
    ),
  ];
  return missing(
    environment,
    approvals.value.planHash,
    [...people.values()].sort(),
    author.names,
    notes,
  );
}

function problemOf(
  { approver, at }                  ,
  environment             ,
  authors                     ,
  now        ,
)                     {
  const { by, expiresMilliseconds } = environment.approval;
  if (!by.includes(approver))
    return `the policy does not let ${approver} approve for ${environment.name}`;
  if (authors.has(approver)) return 'it is the author, who may not approve';
  if (!(Date.parse(at) + expiresMilliseconds > now)) return `it was given on ${at} and has expired`;
  return undefined;
}

function missing(
  environment             ,
  planHash        ,
  have                   ,
  authors                     ,
  notes                   ,
)             {
  const { required, by } = environment.approval;
  const may = by.filter((name) => !authors.has(name) && !have.includes(name));
  return approval_answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected ${String(required)} approval(s) of the plan ${planHash}; found ${have.length === 0 ? 'none' : `${String(have.length)} (${have.join(', ')})`}${notes.length === 0 ? '' : `: ${notes.slice(0, 5).join('; ')}`}.`,
    may.length === 0
      ? `Nobody who is left may approve for ${environment.name}: change the policy in a reviewed change.`
      : `${may.join(' or ')} may approve: \`waybill approve ${environment.name} ${planHash}\`, signed with their own key.`,
    {
      environment: environment.name,
      planHash,
      required,
      have,
      mayApprove: may,
      notCounted: notes.slice(0, 20),
    },
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/automatic-rollback.js
                                             
                                                            


const automatic_rollback_answers = (0,answer/* answersOf */.Bw)('approval');

/**
 * A rollback that no person asks for: the policy is its approval, and only for taking back a promotion that
 * failed after it had written desired state, while nothing else was written since. A rollback that fails is
 * never taken back by itself: so there is no loop.
 * @param facts what was learned
 * @returns what the gate says; undefined where a person asks, whose plan is approved as always
 */
function automaticRollbackAnswer(facts                )                         {
  const { request, rollback } = facts;
  if (request.kind !== 'rollback' || request.automatic === undefined) return undefined;
  const failed = request.automatic;
  return (0,answer/* withEnvironment */.Ec)(facts, automatic_rollback_answers, (environment) => {
    if (rollback?.known !== true) {
      return rollback === undefined
        ? refused(failed, 'what to go back to was not asked')
        : automatic_rollback_answers.unknown('what to go back to', rollback);
    }
    if (environment.rollback !== 'automatic') {
      return refused(failed, `the policy leaves rollbacks of ${environment.name} to people`);
    }
    const [undone] = rollback.value.undone;
    if (undone?.deployment !== failed) {
      return refused(failed, 'desired state was written for something else since');
    }
    if (undone.kind !== 'promote') return refused(failed, `it is itself a ${undone.kind}`);
    if (undone.phase !== 'failed') return refused(failed, `it is ${undone.phase}, not failed`);
    return automatic_rollback_answers.allow(`The policy takes the failed deployment ${failed} back by itself.`, {
      deployment: failed,
    });
  });
}

function refused(deployment        , found        )             {
  return automatic_rollback_answers.refuse(
    'GATE_ROLLBACK_NOT_AUTOMATIC',
    `Expected a failed promotion that the policy takes back by itself; of ${deployment} is to be said: ${found}.`,
    'Look at `waybill status`; a person rolls back with `waybill rollback` or the rollback workflow.',
    { deployment },
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/checks.js
                                                 
                                                      
                                                                        


const checks_answers = (0,answer/* answersOf */.Bw)('checks');

/** What is known of one check that the policy names. */
                                               

                  
                        
                            
                           
                                      
 

/**
 * Every check that the policy names is green on the commit, or on the tested commit of the same tree that was
 * merged as it. What failed on the commit itself is not made good by what passed before the merge.
 * @param facts what was learned
 * @returns what the gate says
 */
function checksGate(facts                )             {
  if (facts.request.kind === 'rollback') {
    return checks_answers.skip('a rollback brings back what was checked when it was promoted');
  }
  return (0,answer/* withEnvironment */.Ec)(facts, checks_answers, ({ name, checks: asked }) => {
    const { checks } = facts;
    if (asked.length === 0) return checks_answers.skip(`the policy asks for no check in ${name}`);
    if (!checks.known) return checks_answers.unknown('the checks of the commit', checks);
    if (checks.value === undefined) {
      return checks_answers.refuse(
        'GATE_UNKNOWN',
        'Expected to learn the checks of the commit; they were not asked for.',
        'Report this as a fault of Waybill.',
      );
    }
    const proof = checks.value;
    const judged = asked.map((check) => judge(check, proof));
    return checks_problemOf(judged) ?? green(judged, proof);
  });
}

function judge(name        , { commits }            )         {
  const answersOfAll = commits.map(({ commit, checks }) => ({
    commit,
    verdict: checks.find((check) => check.name === name)?.state ?? ('missing'         ),
  }));
  const own = answersOfAll[0]?.verdict ?? 'missing';
  if (own === 'failure' || own === 'unknown') return { name, verdict: own, commit: undefined };
  const passed = answersOfAll.find(({ verdict }) => verdict === 'success');
  if (passed !== undefined) return { name, ...passed };
  const worst = (['failure', 'unknown', 'pending']         ).find((verdict) =>
    answersOfAll.some((it) => it.verdict === verdict),
  );
  return { name, verdict: worst ?? 'missing', commit: undefined };
}

function checks_problemOf(judged                   )                      {
  const named = (verdict         )           =>
    judged.filter((it) => it.verdict === verdict).map(({ name }) => name);
  const failed = named('failure');
  if (failed.length > 0) {
    return checks_answers.refuse(
      'GATE_CHECK_FAILED',
      `Expected every check that the policy names to be green on the commit; failed: ${failed.join(', ')}.`,
      'Repair what the check found, merge that, and promote what it releases; where the check itself was at fault, run it again on this commit.',
      { failed },
    );
  }
  const unclear = judged.filter(({ verdict }) => verdict === 'unknown').map(({ name }) => name);
  if (unclear.length > 0) {
    return checks_answers.refuse(
      'GATE_UNKNOWN',
      `Expected checks that passed or failed; the forge's word for ${unclear.join(', ')} is not understood.`,
      'Run the check again on this commit.',
      { unclear },
    );
  }
  const missing = named('missing');
  if (missing.length > 0) {
    return checks_answers.refuse(
      'GATE_CHECK_MISSING',
      `Expected every check that the policy names to be green on the commit; neither it nor a tested commit of its tree has ${missing.join(', ')}.`,
      'Let the check run for pushes to the protected branch, or correct its name in `checks` of the policy: as the forge shows it, for a job of a called workflow `caller / job`.',
      { missing },
    );
  }
  const pending = named('pending');
  if (pending.length === 0) return undefined;
  return checks_answers.refuse(
    'GATE_CHECK_PENDING',
    `Expected every check that the policy names to be green on the commit; ${pending.join(', ')} has not ended.`,
    'Wait until it has ended, and start this job again.',
    { pending },
  );
}

function green(judged                   , { commits }            )             {
  const own = commits[0]?.commit;
  const described = judged.map(({ name, commit }) =>
    commit === own ? name : `${name} (on ${commit ?? ''}, which was merged with the same tree)`,
  );
  return checks_answers.allow(`Green: ${described.join(', ')}.`, {
    checks: judged.map(({ name, commit }) => `${name}@${commit ?? ''}`),
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/contract.js
                                             
                                                            


const contract_answers = (0,answer/* answersOf */.Bw)('contract');

/**
 * The verdicts that the release's waybill carries: every contract holds.
 * @param facts what was learned
 * @returns what the gate says
 */
function contractGate(facts                )             {
  return (0,answer/* withEnvironment */.Ec)(facts, contract_answers, (environment) => {
    const { images } = facts;
    if (!images.known) return contract_answers.unknown('the images of the release', images);
    if (images.value.length === 0) {
      return contract_answers.refuse(
        'GATE_RELEASE_MISSING',
        'Expected a release with images; it has none.',
        'Release again.',
      );
    }
    const waybills = images.value.map(({ waybill }) => waybill);
    const missing = (0,answer/* firstUnknown */.Ny)(waybills);
    if (environment.signature === 'optional' && missing !== undefined) {
      return contract_answers.skip(
        'nobody vouches for a verdict where the policy does not ask for signatures',
      );
    }
    if (missing !== undefined) return contract_answers.unknown('the verdicts of the waybill', missing);
    const verdicts = waybills.flatMap((fact) => (fact.known ? (fact.value.contracts ?? []) : []));
    const broken = [
      ...new Set(verdicts.filter(({ holds }) => !holds).map(({ contract }) => contract)),
    ];
    if (broken.length > 0) {
      return contract_answers.refuse(
        'GATE_CONTRACT_BROKEN',
        `Expected every contract of the release to hold; ${broken.join(', ')} does not.`,
        'Make the change compatible, and release again: `verify-contract` shows what breaks.',
        { broken },
      );
    }
    const names = [...new Set(verdicts.map(({ contract }) => contract))].sort();
    if (names.length === 0) return contract_answers.skip('the release has no contract');
    return contract_answers.allow(`Every contract holds: ${names.join(', ')}.`, { contracts: names });
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/desired-state.js
                                             
                                                            


const desired_state_answers = (0,answer/* answersOf */.Bw)('desired-state');

/**
 * Every value that is to be changed can be read: what nobody can read, nobody can approve.
 * @param facts what was learned
 * @returns what the gate says
 */
function desiredStateGate({ changes, migrations, request }                )             {
  if (!changes.known) {
    if (changes.code !== 'DESIRED_STATE_INCOMPLETE') {
      return desired_state_answers.unknown(`what desired state says for ${request.environment}`, changes);
    }
    return desired_state_answers.refuse('GATE_DESIRED_STATE_INCOMPLETE', changes.message, changes.remedy, {
      environment: request.environment,
    });
  }
  if (!migrations.known) return desired_state_answers.unknown('whether the release has migrations', migrations);
  const different = changes.value.filter(({ before, after }) => before !== after);
  const files = [...new Set(changes.value.map(({ file }) => file))];
  return desired_state_answers.allow(
    different.length === 0
      ? `${files.join(', ')} says so already.`
      : `${String(different.length)} value(s) change in ${files.join(', ')}.`,
    { files, values: different.length },
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/emergency.js

                                             
                                                         
                                                            


const emergency_answers = (0,answer/* answersOf */.Bw)('emergency');
                                                

/**
 * What an emergency put to the environment is not taken away by a run that does not know of it: not by the release that
 * was taken away there, and not by an older one. What says the same closes it; what is newer than both, and a person
 * who goes back on purpose, replace it, and the answer names it.
 * @param facts what was learned
 * @returns what the gate says: who put what there, when, and why
 */
function emergencyGate(facts                )             {
  return (0,answer/* withEnvironment */.Ec)(facts, emergency_answers, ({ name }) => {
    const { emergency } = facts;
    if (!emergency.known)
      return emergency_answers.unknown(`whether an emergency is open in ${name}`, emergency);
    const { open } = emergency.value;
    if (open === undefined) return emergency_answers.allow(`No emergency is open in ${name}.`);
    return emergency_judge(facts, open, name);
  });
}

function emergency_judge(facts                , open      , name        )             {
  const { request, images, current } = facts;
  const drift = `${name} runs ${open.commit} past desired state since ${open.at} (${open.deployment}, ${open.by}${open.reason === null ? '' : `: ${open.reason}`})`;
  const details = {
    environment: name,
    deployment: open.deployment,
    commit: open.commit,
    at: open.at,
    by: open.by,
    reason: open.reason,
  };
  const coming = images.known ? images.value.map(({ image }) => image) : [];
  if (images.known && (0,agreement/* sameImages */.$j)(coming, open.images)) {
    return emergency_answers.allow(`${drift}; this brings desired state to say the same.`, details);
  }
  if (request.kind === 'rollback' && request.automatic === undefined) {
    return emergency_answers.allow(`${drift}; this goes back on purpose, and replaces it.`, details);
  }
  const refusal = emergency_answers.refuse(
    'GATE_EMERGENCY_OPEN',
    `Expected desired state to say what runs; ${drift}, and this would take it away.`,
    `Bring desired state to say the same (\`waybill rollback ${name} --target sha-${open.commit}\`, or a promotion of that commit), or say that it was taken back (\`waybill emergency close ${name} --taken-back\`); or promote a commit that is newer than both.`,
    details,
  );
  if (request.kind === 'rollback') return refusal;
  if (!open.order.known)
    return emergency_answers.unknown(`how the commit stands to ${open.commit}`, open.order);
  if (!current.known) return emergency_answers.unknown(`what ${name} was proved to run`, current);
  const { active, order } = current.value;
  if (!order.known) return emergency_answers.unknown(`how the commit stands to what ${name} runs`, order);
  const isNewest =
    open.order.value === 'ahead' && (active === undefined || order.value === 'ahead');
  if (isNewest) return emergency_answers.allow(`${drift}; this is newer, and replaces it.`, details);
  return open.order.value === 'unknown'
    ? emergency_answers.refuse('GATE_UNKNOWN', refusal.message, refusal.remedy, details)
    : refusal;
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/environment.js

                                                                     
                                                      
                                                            


const environment_answers = (0,answer/* answersOf */.Bw)('environment');

/**
 * The environment is one of the policy, and where the forge has environments of its own, the one of this name
 * admits the protected branch alone (design, law 3: an unknown environment name is an unprotected one) and has
 * reviewers where the policy takes its review as the approval.
 * @param facts what was learned
 * @returns what the gate says
 */
function environmentGate(facts                )             {
  const { environment, policy, request, forgeEnvironment: found } = facts;
  if (!environment.known) return environment_answers.unknown('the policy', environment);
  if (environment.value === undefined) {
    const known = policy.known ? policy.value.policy.environments.map(({ name }) => name) : [];
    return environment_answers.refuse(
      'GATE_ENVIRONMENT_UNKNOWN',
      `Expected an environment of the policy, found ${JSON.stringify(request.environment.slice(0, 100))}${(0,nearest/* suggestion */.h)(request.environment, known)}.`,
      'Name an environment that the policy lists, or add it to the policy in a reviewed change.',
      { environment: request.environment.slice(0, 100), known },
    );
  }
  if (!found.known) return environment_answers.unknown("the forge's environment", found);
  return (
    admissionProblem(found.value, environment.value, request.branch) ??
    reviewerProblem(found.value, environment.value) ??
    guarded(found.value, environment.value)
  );
}

function guarded(found                  , { name, from, approval }             )             {
  if (found.kind !== 'present') {
    const reason = found.kind === 'not-supported' ? found.reason : 'the forge has none';
    return environment_answers.allow(`${name} is in the policy; ${reason}.`, { from });
  }
  const isReviewed = approval.given === 'environment' && approval.required > 0;
  const remark =
    isReviewed && found.adminsMayBypass && approval.adminBypass === 'refused'
      ? ' Administrators may let a run through there; one without a review is refused when it starts.'
      : '';
  return environment_answers.allow(`${name} is in the policy, and the forge guards it.${remark}`, {
    from,
    ...(isReviewed ? { reviewers: found.reviewers } : {}),
  });
}

/** Only a branch of exactly this name counts: a pattern, a tag or "every protected branch" admits others too. */
function admissionProblem(
  found                  ,
  { name, from }             ,
  branch        ,
)                      {
  switch (found.kind) {
    case 'not-supported':
      return undefined;
    case 'present':
      if (from === 'any' || admitsOnly(found.admits, branch)) return undefined;
      return environment_answers.refuse(
        'GATE_ENVIRONMENT_UNPROTECTED',
        `Expected the forge's environment ${name} to admit the branch ${branch} alone; it admits ${admitted(found.admits)}.`,
        `Set the environment's deployment branches and tags to "Selected branches and tags", and add ${branch} as the only rule (\`waybill doctor\` gives the call).`,
        { environment: name, branch, ...factsOf(found.admits) },
      );
    case 'missing':
    default:
      return environment_answers.refuse(
        'GATE_ENVIRONMENT_UNPROTECTED',
        `Expected the forge to have an environment ${name}; it has none, so its secrets would be open to every branch.`,
        'Create the environment in the forge, and admit the protected branch alone (`waybill doctor` says how). Where it exists, the token does not see it: give it the right to read environments (`permissions: actions: read` on GitHub).',
        { environment: name },
      );
  }
}

function admitsOnly(admits              , branch        )          {
  if (admits.kind !== 'named') return false;
  return admits.tags.length === 0 && admits.branches.length === 1 && admits.branches[0] === branch;
}

function admitted(admits              )         {
  switch (admits.kind) {
    case 'all':
      return 'all branches and tags';
    case 'protected':
      return 'every branch that has a rule ("protected branches only"), and all of them where none has one';
    case 'named':
    default:
      return (
        [
          ...admits.branches.map((name) => `the branch ${name}`),
          ...admits.tags.map((name) => `the tag ${name}`),
        ]
          .slice(0, 10)
          .join(', ') || 'nothing'
      );
  }
}

function factsOf(admits              )   
                 
                               
                           
  {
  if (admits.kind !== 'named') return { admits: admits.kind };
  return {
    admits: admits.kind,
    branches: admits.branches.slice(0, 20),
    tags: admits.tags.slice(0, 20),
  };
}

function reviewerProblem(
  found                  ,
  { name, approval }             ,
)                      {
  if (approval.given !== 'environment' || approval.required === 0) return undefined;
  if (found.kind === 'present' && found.reviewers.length > 0) return undefined;
  const why = found.kind === 'not-supported' ? found.reason : 'it has none, so nobody is asked';
  return environment_answers.refuse(
    'GATE_ENVIRONMENT_NO_REVIEWERS',
    `Expected the forge's environment ${name} to have required reviewers, whose review the policy takes as the approval; ${why}.`,
    'Add required reviewers to the environment. Where the plan of the forge has none for private repositories, say `approval.given: signed` in the policy: then approvers sign with their own key (`waybill approve`).',
    { environment: name },
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/override.js
                                                                    
                                           
                                                      
                                                         
                                           

/** A reason says something: `x` and `ok` do not. It is read by people, in a table. */
const shortestReason = 5;
const longestReason = 1000;

/**
 * What becomes of a refusal that a person overrides: it is allowed where the policy lets people do so and they
 * wrote down why. The reason is part of the plan, so whoever approves sees it; and the record keeps it.
 * @param gate which gate refuses
 * @param refusal what it says
 * @param asked who asks, with the reason, and the policy's environment
 * @param answers the gate's
 * @returns the refusal where nobody overrides it; a refusal that says why not; or what was overridden, by whom
 */
function overridden(
  gate                 ,
  refusal         ,
  { request, environment }                                                                      ,
  answers         ,
)             {
  const reason = request.overrides?.[gate]?.trim();
  if (reason === undefined) return refusal;
  const refuse = (found        , remedy        )             =>
    answers.refuse(
      'GATE_OVERRIDE_REFUSED',
      `${refusal.message} Expected an override that counts; ${found}.`,
      `${remedy} ${refusal.remedy}`,
      { ...refusal.facts, gate, environment: environment.name },
    );
  switch (environment.overrides[gate]) {
    case 'refused':
      return refuse(
        `the policy lets nobody override the ${gate} of ${environment.name}`,
        `Whoever owns the policy may say \`overrides.${gate}: allowed\` in a reviewed change.`,
      );
    case 'allowed':
    default: {
      if (reason.length < shortestReason) {
        return refuse('its reason says too little', 'Write why, in a sentence.');
      }
      if (reason.length > longestReason) {
        return refuse(
          `its reason has ${String(reason.length)} characters`,
          `Write why, in at most ${String(longestReason)} characters.`,
        );
      }
      const facts        = { ...refusal.facts, waitUntil: null, overridden: true, reason };
      return answers.allow(
        `Overridden by ${request.requestedBy}: ${reason} (${refusal.message})`,
        facts,
      );
    }
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/freeze.js
                                                   

                                                      
                                                                  
                                                            



const freeze_answers = (0,answer/* answersOf */.Bw)('freeze');

/**
 * Nothing is promoted while a window of the policy holds. A rollback is never stopped: it is how one gets out of
 * trouble. Neither is a deployment that has written desired state already: half of it would be worse than all.
 * @param facts what was learned
 * @param nothingToDo whether the environment runs this release already and nothing would change
 * @returns what the gate says: which window holds, until when, and how it is overridden
 */
function freezeGate(facts                , nothingToDo         )             {
  if (facts.request.kind === 'rollback') {
    return freeze_answers.skip('a freeze never stops a rollback: it is the way out of trouble');
  }
  return (0,answer/* withEnvironment */.Ec)(facts, freeze_answers, (environment) => {
    if (environment.freeze.length === 0)
      return freeze_answers.skip(`the policy freezes ${environment.name} at no time`);
    if (nothingToDo)
      return freeze_answers.skip('the environment runs this release already: nothing changes');
    const { freeze } = facts;
    if (!freeze.known) return freeze_answers.unknown(`whether ${environment.name} is frozen`, freeze);
    if (freeze.value === undefined) {
      return freeze_answers.refuse(
        'GATE_UNKNOWN',
        `Expected to learn whether ${environment.name} is frozen; it was not asked.`,
        'Report this as a fault of Waybill.',
      );
    }
    const [first] = freeze.value.holding;
    if (first === undefined) return freeze_open(freeze.value);
    const begun = begunBefore(facts);
    if (begun !== undefined) {
      return freeze_answers.allow(
        `${sentence(first)} ${begun} has written desired state already, and goes on.`,
        { window: first.window, deployment: begun },
      );
    }
    const refusal = frozen(freeze.value, first, environment);
    return overridden('freeze', refusal, { request: facts.request, environment }, freeze_answers);
  });
}

function freeze_open({ next, clearAt }             )             {
  const coming =
    next === undefined ? '' : `; the next one is ${next.window}, ${next.from} – ${next.until}`;
  return freeze_answers.allow(`No window holds now${coming}.`, {
    next: next?.from ?? null,
    clearAt,
  });
}

function frozen(
  { holding, clearAt }             ,
  first            ,
  environment             ,
)          {
  const more =
    holding.length > 1
      ? ` So do ${holding
          .slice(1, 5)
          .map(({ window }) => window)
          .join(', ')}.`
      : '';
  const wait =
    clearAt === null
      ? `The windows of ${environment.name} follow on each other, and no moment between them was found: correct the policy.`
      : `Wait until ${clearAt}.`;
  const override =
    environment.overrides.freeze === 'allowed'
      ? ' Where it cannot wait, override it with the reason: `overrides: "freeze: <why>"`; approvers see it, and the record keeps it.'
      : '';
  return freeze_answers.refuse(
    'GATE_FROZEN',
    `Expected no freeze of ${environment.name}. ${sentence(first)}${more}`,
    `${wait}${override} A rollback is not stopped.`,
    {
      environment: environment.name,
      windows: holding.slice(0, 10).map(({ window }) => window),
      reason: first.reason ?? null,
      from: first.from,
      until: first.until,
      ...(clearAt === null ? {} : { waitUntil: clearAt }),
    },
  );
}

function sentence({ window, from, until, reason }            )         {
  return `The window ${window} holds from ${from} until ${until}${reason === undefined ? '' : ` (${reason})`}.`;
}

/** The deployment of this release that has written desired state, and was not finished. */
function begunBefore({ current }                )                     {
  const resuming = current.known ? current.value.resuming : undefined;
  if (resuming === undefined || !(0,src_record/* phasesOf */.I$)(resuming).includes('desired')) return undefined;
  return resuming.id;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/hold.js
                                             
                                                            



const hold_answers = (0,answer/* answersOf */.Bw)('hold');

/**
 * What was rolled back here does not come back by itself: not by the next run of its commit, nor as the target of
 * another rollback. A newer commit is free; the very one that is held needs somebody's word.
 * @param facts what was learned
 * @param nothingToDo whether the environment runs this release already and nothing would change
 * @returns what the gate says: which rollback holds it back, when, by whom, and why
 */
function holdGate(facts                , nothingToDo         )             {
  return (0,answer/* withEnvironment */.Ec)(facts, hold_answers, (environment) => {
    if (nothingToDo)
      return hold_answers.skip('the environment runs this release already: nothing changes');
    const { hold, request } = facts;
    const { name } = environment;
    if (!hold.known) return hold_answers.unknown(`whether the release is held back in ${name}`, hold);
    const { held } = hold.value;
    if (held === undefined) return hold_answers.allow(`It was not rolled back in ${name}.`);
    const why = held.reason === null ? '' : ` (${held.reason})`;
    const release =
      environment.overrides.hold === 'allowed'
        ? 'release the hold with the reason, `overrides: "hold: <why>"`: approvers see it, and the record keeps it'
        : 'have `overrides.hold: allowed` written into the policy by a reviewed change';
    const other =
      request.kind === 'rollback'
        ? 'Go back to another target'
        : 'Promote a newer commit that mends it';
    const refusal = hold_answers.refuse(
      'GATE_HELD',
      `Expected a release that was not rolled back in ${name}; ${held.requestedBy} took ${held.deployment} back on ${held.at} with ${held.rollback}${why}.`,
      `${other}; or ${release}.`,
      {
        environment: name,
        deployment: held.deployment,
        rollback: held.rollback,
        at: held.at,
        requestedBy: held.requestedBy,
        reason: held.reason,
      },
    );
    return overridden('hold', refusal, { request, environment }, hold_answers);
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/lock.js
var src_lock = __webpack_require__(35602);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/lock.js

                                             
                                                            


const lock_answers = (0,answer/* answersOf */.Bw)('lock');

/**
 * Who holds the environment is known. A held one does not refuse here: the ledger's lock orders the runs, and
 * it is taken only when the deployment starts (design, section 4, Locks).
 * @param facts what was learned
 * @returns what the gate says
 */
function lockGate({ lock, request }                )             {
  if (!lock.known) return lock_answers.unknown(`who holds ${request.environment}`, lock);
  if (lock.value === undefined) return lock_answers.allow(`Nobody holds ${request.environment}.`);
  const { lock: held, runState } = lock.value;
  const consequence = {
    running:
      'this run waits for it in the queue when it starts, as long as its input `wait` allows',
    ended: 'its run has ended, so the next one takes over',
    unknown: 'whether it still runs is not known, so its lease decides',
  }[runState];
  return lock_answers.allow(
    `${(0,src_lock/* describeOwner */.$S)(held.owner)} holds ${request.environment}; ${consequence}.`,
    {
      deployment: held.deployment,
      acquiredAt: held.acquiredAt,
      runState,
    },
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/no-overtaking.js
                                             
                                                            


const no_overtaking_answers = (0,answer/* answersOf */.Bw)('no-overtaking');

/**
 * Law 4: an older commit never replaces a newer one unless the request is a rollback. What cannot be placed
 * is refused.
 * @param facts what was learned
 * @returns what the gate says
 */
function noOvertakingGate(facts                )             {
  if (facts.request.kind === 'rollback') return no_overtaking_answers.skip('a rollback goes back on purpose');
  return (0,answer/* withEnvironment */.Ec)(facts, no_overtaking_answers, (environment) => {
    const { current, commit } = facts;
    if (!current.known) return no_overtaking_answers.unknown(`what ${environment.name} runs`, current);
    const { active, order } = current.value;
    if (active === undefined) return no_overtaking_answers.allow(`${environment.name} runs nothing yet.`);
    if (!order.known) return no_overtaking_answers.unknown(`how the commit stands to ${active.commit}`, order);
    const candidate = commit.known ? commit.value : null;
    const details = { environment: environment.name, commit: candidate, active: active.commit };
    switch (order.value) {
      case 'identical':
        return no_overtaking_answers.allow(`${environment.name} runs this commit already.`, details);
      case 'ahead':
        return no_overtaking_answers.allow(`It descends from ${active.commit}, which runs now.`, details);
      case 'behind':
        return no_overtaking_answers.refuse(
          'GATE_OVERTAKES',
          `Expected a commit that is newer than ${active.commit}, which runs in ${environment.name}; ${String(candidate)} is older.`,
          'Promote a newer commit; or, to go back on purpose, start a rollback.',
          details,
        );
      case 'diverged':
        if (environment.from === 'any') {
          return no_overtaking_answers.allow(`${environment.name} takes commits from any branch.`, details);
        }
        return no_overtaking_answers.refuse(
          'GATE_DIVERGED',
          `Expected a commit that descends from ${active.commit}, which runs in ${environment.name}; ${String(candidate)} does not.`,
          'Bring both lines of history together by a merge, and promote the merge.',
          details,
        );
      case 'unknown':
      case undefined:
      default:
        return no_overtaking_answers.refuse(
          'GATE_UNKNOWN',
          `Expected to place the commit before or after ${active.commit}, which runs in ${environment.name}; the repository does not know both.`,
          'Make the history of both commits readable for this job, and start it again.',
          details,
        );
    }
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/protected-branch.js
                                                   
                                                               
                                                      
                                                            


const protected_branch_answers = (0,answer/* answersOf */.Bw)('protected-branch');

/**
 * Law 3: the commit is the protected branch's head or an ancestor of it, *and* the forge reports the branch as
 * protected by the rules that the policy asks for, and knows of nobody who walked around them with this commit. A
 * ref's name proves nothing; a branch without any rule is refused, also where the policy cannot be read.
 * @param facts what was learned
 * @returns what the gate says
 */
function protectedBranchGate(facts                )             {
  const { environment, request } = facts;
  if (request.kind === 'rollback') {
    return protected_branch_answers.skip('a rollback brings back what was proved when it was promoted');
  }
  const wanted = environment.known ? environment.value : undefined;
  if (wanted?.from === 'any') return protected_branch_answers.skip(`${wanted.name} takes commits from any branch`);
  const problem = branchProblem(facts, wanted) ?? commitProblem(facts);
  if (problem !== undefined) return problem;
  if (!environment.known) return protected_branch_answers.unknown('the rules that the policy asks for', environment);
  if (wanted === undefined) {
    return protected_branch_answers.refuse(
      'GATE_UNKNOWN',
      `Not judged: the policy has no environment ${request.environment}.`,
      'Name an environment of the policy.',
      { cause: 'FACT_DEPENDS' },
    );
  }
  const walkedAround = bypassProblem(facts, wanted);
  if (walkedAround !== undefined) return walkedAround;
  const { branch, ancestry } = facts.branch;
  const rules = branch.known ? (branch.value?.rules ?? []) : [];
  const where = ancestry.known && ancestry.value === 'identical' ? 'is the head of' : 'is in';
  return protected_branch_answers.allow(
    `${shown(facts)} ${where} ${request.branch}, which the forge protects (${rules.join(', ')}).${bypassRemark(facts, wanted)}`,
    { branch: request.branch, rules },
  );
}

function branchProblem(
  { branch: proof, request }                ,
  environment                         ,
)                      {
  const { branch, configured } = proof;
  if (!branch.known) return protected_branch_answers.unknown(`how the forge protects ${request.branch}`, branch);
  if (branch.value === undefined) {
    return protected_branch_answers.refuse(
      'GATE_BRANCH_UNKNOWN',
      `Expected a branch ${request.branch}; the repository has none.`,
      'Correct `branch` in waybill.yaml on the default branch.',
      { branch: request.branch },
    );
  }
  if (branch.value.name !== request.branch) {
    return protected_branch_answers.refuse(
      'GATE_BRANCH_RENAMED',
      `Expected the forge to know a branch ${request.branch}; it answers with ${branch.value.name}: the branch was renamed, and the rules that it shows are those of the other one.`,
      'Correct `branch` in waybill.yaml on the default branch, and protect the branch under the name that it has.',
      { expected: request.branch, found: branch.value.name },
    );
  }
  const unprotected = ruleProblem(branch.value, environment?.protection.rules ?? []);
  if (unprotected !== undefined) return unprotected;
  if (!configured.known) return protected_branch_answers.unknown('which branch is the protected one', configured);
  if (configured.value === request.branch) return undefined;
  return protected_branch_answers.refuse(
    'GATE_BRANCH_NOT_CONFIGURED',
    `Expected the protected branch that the default branch configures, ${configured.value}; found ${request.branch}.`,
    'Start from a checkout of the protected branch; a branch cannot declare itself the protected one.',
    { expected: configured.value, found: request.branch },
  );
}

function ruleProblem(branch             , asked                   )                      {
  const missing = asked.filter((rule) => !branch.rules.some((it) => it === rule));
  const none = !branch.protected || branch.rules.length === 0;
  if (!none && missing.length === 0) return undefined;
  const found = none ? 'the forge reports no rule on it' : `${missing.join(', ')} missing`;
  const remark = branch.remark === undefined ? '' : ` (${branch.remark})`;
  const idle = branch.notEnforced ?? [];
  if (idle.length > 0) {
    return protected_branch_answers.refuse(
      'GATE_RULESET_NOT_ENFORCED',
      `Expected ${branch.name} to be protected${asked.length === 0 ? '' : ` by ${asked.join(', ')}`}; ${found}, and not enforced: ${idle.slice(0, 10).join(', ')}${remark}.`,
      'Set the enforcement of the ruleset to "Active": in evaluate mode, or disabled, it stops nobody.',
      { branch: branch.name, asked, found: branch.rules, missing, notEnforced: idle.slice(0, 20) },
    );
  }
  return protected_branch_answers.refuse(
    'GATE_BRANCH_UNPROTECTED',
    `Expected ${branch.name} to be protected${asked.length === 0 ? '' : ` by ${asked.join(', ')}`}; ${found}${remark}.`,
    "Protect the branch by these rules in the forge. Without them anyone who may push decides what is deployed; a branch's name proves nothing.",
    { branch: branch.name, asked, found: branch.rules, missing },
  );
}

function commitProblem(facts                )                      {
  const { ancestry, branch } = facts.branch;
  const { request } = facts;
  if (!ancestry.known)
    return protected_branch_answers.unknown(`whether ${request.branch} contains the commit`, ancestry);
  const head = branch.known ? (branch.value?.head ?? null) : null;
  const details = { branch: request.branch, head, ancestry: ancestry.value };
  switch (ancestry.value) {
    case 'identical':
    case 'behind':
      return undefined;
    case 'ahead':
    case 'diverged':
      return protected_branch_answers.refuse(
        'GATE_COMMIT_NOT_ON_BRANCH',
        `Expected ${shown(facts)} to be in ${request.branch}; it is ${ancestry.value === 'ahead' ? 'ahead of it' : 'on another line of history'}.`,
        `Merge it into ${request.branch} by a reviewed pull request, and promote what the merge released. Feature branches may reach environments with \`from: any\`.`,
        details,
      );
    case 'unknown':
    default:
      return protected_branch_answers.refuse(
        'GATE_COMMIT_UNKNOWN',
        `Expected ${shown(facts)} in the repository; the forge does not know it.`,
        'Push the commit, or correct its id.',
        details,
      );
  }
}

/** @returns why the way on which the commit came to the branch does not hold; `refused-if-seen` needs an answer too */
function bypassProblem(
  { branch: { bypass }, request }                ,
  { protection, name }             ,
)                      {
  if (protection.bypass === 'allowed') return undefined;
  const what = `whether the commit came to ${request.branch} by the rules`;
  if (!bypass.known) return protected_branch_answers.unknown(what, bypass);
  const found              = bypass.value;
  switch (found.kind) {
    case 'not-supported':
    case 'none':
      return undefined;
    case 'unreadable':
      if (protection.bypass === 'refused-if-seen') return undefined;
      return protected_branch_answers.refuse(
        'GATE_UNKNOWN',
        `Expected to learn ${what}, which ${name} asks for (\`bypass: refused\`); ${found.reason}.`,
        found.remedy,
        { branch: request.branch, bypass: protection.bypass },
      );
    case 'bypassed':
    default:
      return protected_branch_answers.refuse(
        'GATE_BRANCH_BYPASSED',
        `Expected the commit to come to ${request.branch} by its rules; ${found.by} walked around them on ${found.at}.`,
        `Bring a commit by a reviewed pull request, and promote that; or say \`protection.bypass: allowed\` for ${name} in the policy.`,
        { branch: request.branch, by: found.by, at: found.at },
      );
  }
}

/** What an allowed answer still says of the way on which the commit came. */
function bypassRemark({ branch: { bypass } }                , { protection }             )         {
  if (!bypass.known)
    return ' Whether somebody walked around the rules is not known; the policy allows it.';
  switch (bypass.value.kind) {
    case 'bypassed':
      return ` ${bypass.value.by} walked around the rules on ${bypass.value.at}; the policy allows it.`;
    case 'unreadable':
      return ` The forge does not show whether somebody walked around the rules: ${bypass.value.reason}.`;
    case 'not-supported':
      return protection.bypass === 'refused'
        ? ` Of walking around them: ${bypass.value.reason}.`
        : '';
    case 'none':
    default:
      return '';
  }
}

function shown({ commit }                )         {
  return commit.known ? commit.value : 'the commit';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/release.js
                                             
                                                            


const release_answers = (0,answer/* answersOf */.Bw)('release');

/**
 * The ledger holds the commit's release, and it went all the way: claimed, published, attested. A rollback takes the
 * release from the record of its deployment; that its target can be seen ready and well is asked before anything is
 * written, and not found out afterwards.
 * @param facts what was learned
 * @returns what the gate says
 */
function releaseGate(facts                )             {
  const { release, request, commit } = facts;
  if (request.kind === 'rollback') return describedTarget(facts);
  if (!release.known) return release_answers.unknown('the release', release);
  const name = commit.known ? commit.value : 'the commit';
  if (release.value === undefined) {
    return release_answers.refuse(
      'GATE_RELEASE_MISSING',
      `Expected a release of ${name} in the ledger; there is none.`,
      request.ownLedger === true
        ? 'Run the release stage for this commit on its branch: this environment gets what branches released.'
        : 'Run the release stage for this commit on the protected branch. What lies in the registry without a claim is not adopted.',
      { commit: name },
    );
  }
  const { phase, failure } = release.value;
  if (phase !== 'released') {
    return release_answers.refuse(
      'GATE_RELEASE_UNFINISHED',
      `Expected the release of ${name} to be released; it is ${phase}${failure === undefined ? '' : ` (${failure})`}.`,
      'Let the release stage end, or run it again: it goes on from there.',
      { commit: name, phase, failure: failure ?? null },
    );
  }
  const images = release.value.release.images.map((image) => `${image.name}@${image.digest}`);
  return release_answers.allow(`${name} is released: ${images.join(', ')}.`, { commit: name, images });
}

function describedTarget({ description, environment }                )             {
  if (description?.known !== true) {
    const what = 'how the target is known to be ready and well';
    if (description?.code === 'DESCRIPTION_MISSING') {
      return release_answers.refuse('GATE_DESCRIPTION_MISSING', description.message, description.remedy);
    }
    return description === undefined
      ? release_answers.refuse('GATE_UNKNOWN', `Expected to learn ${what}; it was not asked.`, fault)
      : release_answers.unknown(what, description);
  }
  const { file, from, ready, smoke } = description.value;
  const where = from === 'waybill' ? 'its signed waybill' : "the application's repository";
  // A cluster tells by itself which digests its pods run.
  const isTold = environment.known && environment.value?.target.kind === 'kubernetes';
  if (!ready && !isTold) {
    return release_answers.refuse(
      'GATE_DESCRIPTION_MISSING',
      `Expected \`ready\` in ${file} of the target's commit (read from ${where}); without it nobody could tell whether the rollback works.`,
      'Go back to a release that declares `ready`.',
      { file, from },
    );
  }
  const checks = smoke === undefined ? 'no smoke checks' : `${String(smoke.length)} smoke check(s)`;
  const declared = ready
    ? `declares \`ready\` and ${checks}`
    : `declares ${checks}; the cluster tells what runs`;
  return release_answers.allow(
    `The target was released and ran here; ${file} of its commit, from ${where}, ${declared}.`,
    { file, from, smoke: smoke ?? [] },
  );
}

const fault = 'Report this as a fault of Waybill.';

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/run.js
var run = __webpack_require__(49666);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/same-digest.js
                                                      
                                                                                         


const same_digest_answers = (0,answer/* answersOf */.Bw)('same-digest');

/**
 * Law 2: the digest that was claimed is what the registry has under the release tag at this moment, and what
 * the earlier environment accepted. Each mismatch names both digests.
 * @param facts what was learned
 * @returns what the gate says
 */
function sameDigestGate(facts                )             {
  const { images, acceptance, request } = facts;
  if (!images.known) return same_digest_answers.unknown('the images of the release', images);
  if (images.value.length === 0) {
    return same_digest_answers.refuse(
      'GATE_RELEASE_MISSING',
      'Expected a release with images; it has none.',
      'Release again.',
    );
  }
  for (const image of images.value) {
    const problem = registryProblem(image);
    if (problem !== undefined) return problem;
  }
  if (request.kind === 'promote') {
    if (!acceptance.known)
      return same_digest_answers.unknown('what the earlier environment accepted', acceptance);
    const problem = acceptanceProblem(images.value, acceptance.value);
    if (problem !== undefined) return problem;
  }
  return same_digest_answers.allow('Claim, tag and acceptance name the same digests.', {
    images: images.value.map(({ image }) => `${image.name}@${image.digest}`),
  });
}

function registryProblem({ image, tag, present }            )                      {
  const name = `${image.repository}:${image.tag}`;
  if (!tag.known) return same_digest_answers.unknown(`what ${name} points at`, tag);
  if (tag.value !== undefined && tag.value !== image.digest) {
    return same_digest_answers.refuse(
      'GATE_TAG_MOVED',
      `Expected ${name} to point at the claimed digest ${image.digest}; it points at ${tag.value}.`,
      'Find out who moved the tag, and set it back to the claimed digest. The other digest was never released.',
      { image: image.name, tag: image.tag, claimed: image.digest, found: tag.value },
    );
  }
  if (!present.known)
    return same_digest_answers.unknown(`whether ${image.repository} has ${image.digest}`, present);
  if (!present.value) {
    return same_digest_answers.refuse(
      'GATE_DIGEST_MISSING',
      `Expected ${image.repository} to have ${image.digest}; it does not have it any more.`,
      'Exempt deployed releases from the clean-up of the registry. Restore the image from a backup, or promote another release.',
      { image: image.name, digest: image.digest },
    );
  }
  if (tag.value !== undefined) return undefined;
  return same_digest_answers.refuse(
    'GATE_TAG_MISSING',
    `Expected ${name} to point at ${image.digest}; the registry does not have this tag.`,
    'Run the release stage for this commit again: it tags the claimed digest, and builds nothing.',
    { image: image.name, tag: image.tag, claimed: image.digest },
  );
}

function acceptanceProblem(
  images                       ,
  acceptance                             ,
)                      {
  // Whether there is an acceptance at all is for another gate.
  for (const { name, digest } of acceptance?.accepted?.images ?? []) {
    const claimed = images.find(({ image }) => image.name === name)?.image.digest;
    if (claimed === digest) continue;
    return same_digest_answers.refuse(
      'GATE_DIGEST_DIFFERS',
      `Expected ${name} to be what ${acceptance?.environment ?? 'the earlier environment'} accepted, ${digest}; the claim names ${claimed ?? 'no such image'}.`,
      'Deploy the claimed release to the earlier environment again, and let it be accepted.',
      { image: name, accepted: digest, claimed: claimed ?? null },
    );
  }
  return undefined;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/scan.js
                                                               

                                                         
                                                      
                                                                        


const scan_answers = (0,answer/* answersOf */.Bw)('scan');

/**
 * The vulnerability scan of every image, as the signed waybill of the release carries it, finds nothing of the
 * severities that the policy blocks. A severity that the scanner cannot tell blocks too, unless the policy says
 * otherwise (law 7).
 * @param facts what was learned
 * @returns what the gate says
 */
function scanGate(facts                )             {
  if (facts.request.kind === 'rollback') {
    return scan_answers.skip('a rollback brings back what was scanned when it was promoted');
  }
  return (0,answer/* withEnvironment */.Ec)(facts, scan_answers, (environment) => {
    const { scan } = environment;
    if (scan === undefined)
      return scan_answers.skip(`the policy asks for no scan in ${environment.name}`);
    const { images } = facts;
    if (!images.known) return scan_answers.unknown('the images of the release', images);
    if (images.value.length === 0) return scan_missing('any image', environment);
    const found = images.value.map((image) => scanOf(image, environment));
    const refused = found.find((it)                => 'gate' in it);
    if (refused !== undefined) return refused;
    const scans = found.flatMap((it) => ('gate' in it ? [] : [it]));
    const now = Date.parse(facts.at);
    return (
      scans.map((it) => ageProblem(it, scan, now)).find((it) => it !== undefined) ??
      scans.map((it) => databaseProblem(it, scan, now)).find((it) => it !== undefined) ??
      scans.map((it) => waiverProblem(it, scan, now)).find((it) => it !== undefined) ??
      blocked(scans, scan) ??
      scan_answers.allow(
        `No ${blockedLevels(scan).join(', ')} in ${scans.map(({ image }) => image).join(', ')} (${[...new Set(scans.map(({ tool }) => tool))].join(', ')}).`,
        { scans: scans.map(scan_shown), block: scan.block },
      )
    );
  });
}

function scanOf({ image, waybill }            , environment             )                        {
  if (!waybill.known) {
    return waybill.code === 'WAYBILL_MISSING'
      ? scan_missing(image.name, environment)
      : scan_answers.unknown(`the scan of ${image.name}`, waybill);
  }
  const scan = waybill.value.scans?.find((it) => it.image === image.name);
  return scan ?? scan_missing(image.name, environment);
}

function scan_missing(image        , { name, scan }             )          {
  return scan_answers.refuse(
    'GATE_SCAN_MISSING',
    `Expected a vulnerability scan of ${image} in the waybill of the release; there is none.`,
    'Scan the images before they are released, so that the waybill says what was found, and release again.',
    { environment: name, image, block: scan?.block ?? [] },
  );
}

function ageProblem(scan             , asked            , now        )                      {
  const { maxAgeMilliseconds: most } = asked;
  const age = now - Date.parse(scan.at);
  const facts = { image: scan.image, tool: scan.tool, at: scan.at };
  if (!(age >= 0)) {
    return scan_answers.refuse(
      'GATE_SCAN_OLD',
      `Expected a scan of ${scan.image} that was made before now; it is dated ${scan.at}, which is in the future.`,
      'Set the clocks of the machines that scan and that promote, and scan again.',
      facts,
    );
  }
  if (most === undefined || age <= most) return undefined;
  return scan_answers.refuse(
    'GATE_SCAN_OLD',
    `Expected a scan of ${scan.image} that is at most ${(0,time/* formatDuration */.a3)(most)} old; that of ${scan.at} is ${(0,time/* formatDuration */.a3)(age)} old.`,
    'Scan the released digests again: vulnerabilities become known later than images are built.',
    { ...facts, age: (0,time/* formatDuration */.a3)(age), maxAge: (0,time/* formatDuration */.a3)(most) },
  );
}

function databaseProblem(scan             , asked            , now        )                      {
  const { maxDatabaseAgeMilliseconds: most } = asked;
  if (most === undefined) return undefined;
  const { image, tool, databaseBuiltAt } = scan;
  const age = databaseBuiltAt === undefined ? undefined : now - Date.parse(databaseBuiltAt);
  if (age !== undefined && age >= 0 && age <= most) return undefined;
  const found =
    databaseBuiltAt === undefined
      ? 'the scan does not say when it was built'
      : `it was built at ${databaseBuiltAt}`;
  return scan_answers.refuse(
    'GATE_SCAN_OLD',
    `Expected the database of vulnerabilities behind the scan of ${image} (${tool}) to be at most ${(0,time/* formatDuration */.a3)(most)} old; ${found}.`,
    'Scan the released digests again with a scanner that updates its database, and says so.',
    { image, tool, databaseBuiltAt: databaseBuiltAt ?? null, maxAge: (0,time/* formatDuration */.a3)(most) },
  );
}

/** What a waiver took out when the release was made counts again when the waiver has ended. */
function waiverProblem(scan             , asked            , now        )                      {
  const { image, suppressedUntil } = scan;
  if (suppressedUntil === undefined || asked.waivers === 'refused') return undefined;
  if (now <= Date.parse(suppressedUntil)) return undefined;
  return scan_answers.refuse(
    'GATE_SCAN_WAIVER_EXPIRED',
    `Expected every waiver behind the scan of ${image} to be good; one ended at ${suppressedUntil}.`,
    'Update what is vulnerable, or give the waiver a new end with a reason that holds today; then release that commit.',
    { image, suppressedUntil },
  );
}

/** What counts here: what is fixable alone, or what waivers and VEX documents take out too, as the policy says. */
function countsFor(scan             , asked            )                        {
  const { suppressed } = scan;
  // A scan that does not say what is fixable is judged by everything.
  const counts = asked.onlyFixable === true ? (scan.fixable ?? scan.counts) : scan.counts;
  if (asked.waivers !== 'refused' || suppressed === undefined) return counts;
  return {
    critical: counts.critical + suppressed.critical,
    high: counts.high + suppressed.high,
    medium: counts.medium + suppressed.medium,
    low: counts.low + suppressed.low,
    unknown: counts.unknown + suppressed.unknown,
  };
}

function blocked(written                        , asked            )                      {
  const scans = written.map((scan) => ({ ...scan, counts: countsFor(scan, asked) }));
  const levels = blockedLevels(asked);
  const bad = scans.filter(({ counts }) => levels.some((level) => counts[level] > 0));
  if (bad.length === 0) return undefined;
  const found = bad
    .map(
      ({ image, counts }) =>
        `${image} has ${levels
          .filter((level) => counts[level] > 0)
          .map((level) => `${String(counts[level])} ${level}`)
          .join(', ')}`,
    )
    .join('; ');
  const unknown = bad.some(({ counts }) => counts.unknown > 0 && levels.includes('unknown'))
    ? ' Where a severity that nobody knows may pass, say `scan.unknown: allowed` in the policy.'
    : '';
  return scan_answers.refuse(
    'GATE_SCAN_BLOCKED',
    `Expected no vulnerability of the severities ${levels.join(', ')}; ${found}.`,
    `Update what is vulnerable, and promote the commit that does.${unknown}`,
    { block: levels, scans: bad.map(scan_shown) },
  );
}

                                         

function blockedLevels({ block, unknown }            )                   {
  return unknown === 'blocked' ? [...block, 'unknown'] : block;
}

function scan_shown({ image, tool, at, counts }             )         {
  const list = Object.entries(counts).map(([level, count]) => `${level} ${String(count)}`);
  return `${image}: ${list.join(', ')} (${tool}, ${at})`;
}

// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/schema-version.js
var schema_version = __webpack_require__(51666);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/schema-window.js

                                             
                                                            
                                                                    


const schema_window_answers = (0,answer/* answersOf */.Bw)('schema-window');

/**
 * A rollback brings back an image, never a schema: the target's application must fit the schema as it is now. It
 * does where the version is the one on which it ran, or where every release that moved the schema since declares
 * that an application of that version still works (`migrations.compatible-from`).
 * @param facts what was learned
 * @returns what the gate says
 */
function schemaWindowGate({ request, schema, migrations }                )             {
  if (request.kind === 'promote') {
    const brings = migrations.known && migrations.value !== 'none';
    return schema_window_answers.skip(
      brings
        ? 'its migration brings the schema that the release needs'
        : 'only a rollback brings back what is older than the schema',
    );
  }
  if (schema?.known === true) return schema_window_judge(schema.value, request.environment);
  const what = 'which schema the environment has, and on which one the target ran';
  if (schema !== undefined) return schema_window_answers.unknown(what, schema);
  const remedy = 'Report this as a fault of Waybill.';
  return schema_window_answers.refuse('GATE_UNKNOWN', `Expected to learn ${what}; it was not asked.`, remedy);
}

function schema_window_judge(schema             , environment        )             {
  const { now, target, moves, unrecorded } = schema;
  const [open] = unrecorded;
  if (open !== undefined) return notKnown(open, environment);
  if (moves.length === 0) {
    if (now === undefined) return schema_window_answers.skip(`no migration is recorded in ${environment}`);
    return schema_window_answers.allow(`The schema has version ${now}, as when the target ran.`, { schema: now });
  }
  if (now !== undefined && now === target) {
    const message = `The schema has version ${now} again, as when the target ran.`;
    return schema_window_answers.allow(message, { schema: now });
  }
  const closing = moves.find((move) => !fits(target, move));
  if (closing !== undefined) return schema_window_closed(schema, closing, environment);
  return schema_window_answers.allow(
    `The target ran on schema version ${target ?? ''}; the releases that moved it to ${now ?? ''} since declare that they work with that.`,
    { schema: now ?? null, target: target ?? null, moves: moves.map(described).slice(0, 20) },
  );
}

/** What has no order is not known to fit (law 7). */
function fits(target                           , { compatibleFrom }            )          {
  if (target === null || target === undefined || compatibleFrom === undefined) return false;
  const order = (0,schema_version/* compareSchemaVersions */.W)(target, compatibleFrom);
  return order !== undefined && order >= 0;
}

function notKnown(open                                   , environment        )             {
  return schema_window_answers.refuse(
    'GATE_SCHEMA_WINDOW',
    `Expected to know which schema ${environment} has; the deployment ${open.deployment} of ${open.commit} began to migrate, and no record says which version it left.`,
    'Promote that commit again or a newer one, so that its migration ends and is recorded. `migrations.version` in waybill.yaml is the command that prints the version.',
    { deployment: open.deployment, commit: open.commit },
  );
}

function schema_window_closed(
  { now, target, moves }             ,
  closing            ,
  environment        ,
)             {
  const ran = typeof target === 'string' ? `on version ${target}` : 'before a version was recorded';
  const declared =
    closing.compatibleFrom === undefined
      ? 'declares no `migrations.compatible-from`'
      : `declares \`compatible-from: ${closing.compatibleFrom}\``;
  return schema_window_answers.refuse(
    'GATE_SCHEMA_WINDOW',
    `Expected the target's application to work on the schema that ${environment} has now, version ${now ?? 'unknown'}; it ran ${ran}. The release of ${closing.commit} (deployment ${closing.deployment}) moved the schema from ${closing.from ?? 'nothing'} to ${closing.to}, and ${declared}.`,
    'Go back to a newer target, or promote a commit that brings the fix forward: a rollback never takes a schema back. Releases to come say in `migrations.compatible-from` of waybill.yaml how far back an application works on their schema.',
    {
      schema: now ?? null,
      target: target ?? null,
      commit: closing.commit,
      deployment: closing.deployment,
      compatibleFrom: closing.compatibleFrom ?? null,
      moves: moves.map(described).slice(0, 20),
    },
  );
}

function described({ commit, from, to, compatibleFrom }            )         {
  return `${commit} ${from ?? '(none)'} -> ${to}, compatible from ${compatibleFrom ?? '(not declared)'}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/signature.js
                                          
                                                                   
                                                                        


const signature_answers = (0,answer/* answersOf */.Bw)('signature');

/**
 * Law 2: every image is signed by an allowed signer *for this source and commit*, and carries the waybill of
 * this release: the certificate's or key's owner alone proves nothing about whose code it is.
 * @param facts what was learned
 * @returns what the gate says
 */
function signatureGate(facts                )             {
  return (0,answer/* withEnvironment */.Ec)(facts, signature_answers, (environment) => {
    if (environment.signature === 'optional') {
      return signature_answers.skip(`the policy does not ask for signatures in ${environment.name}`);
    }
    const { images } = facts;
    if (!images.known) return signature_answers.unknown('the images of the release', images);
    if (images.value.length === 0) {
      return signature_answers.refuse(
        'GATE_SIGNATURE_INVALID',
        'Expected signed images; there are none.',
        'Release again.',
      );
    }
    for (const image of images.value) {
      const problem = imageProblem(image, images.value);
      if (problem !== undefined) return problem;
    }
    const signers = images.value.flatMap(({ signature }) =>
      signature.known ? [signature.value.signer] : [],
    );
    const who = [...new Set(signers)].sort();
    return signature_answers.allow(
      `Signed by ${who.join(', ')} for this source and commit; the waybill agrees.`,
      {
        signers: who,
      },
    );
  });
}

function imageProblem(
  { image, signature, waybill }            ,
  images                       ,
)                      {
  if (!signature.known) return notBelieved(image.name, 'a good signature', signature);
  if (!waybill.known) return notBelieved(image.name, 'a good waybill', waybill);
  const named = waybill.value.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const claimed = images.map((it) => `${it.image.name}@${it.image.digest}`).sort();
  if (named.join() === claimed.join()) return undefined;
  return signature_answers.refuse(
    'GATE_WAYBILL_INVALID',
    `Expected the waybill on ${image.name} to name the claimed images ${claimed.join(', ')}; it names ${named.join(', ')}.`,
    'Find out who wrote this waybill; run the release stage for this commit again.',
    { image: image.name, claimed, found: named },
  );
}

/** A signature that was judged and found bad is a refusal of its own; one that could not be read is not known. */
function notBelieved(image        , what        , fact         )          {
  const code = codeOf(fact.code);
  if (code === undefined) return signature_answers.unknown(`whether ${image} has ${what}`, fact);
  return signature_answers.refuse(code, fact.message, fact.remedy, { image, cause: fact.code });
}

function codeOf(cause        )                          {
  if (cause === 'SIGNATURE_WRONG_SOURCE' || cause === 'SIGNATURE_WRONG_SUBJECT') {
    return 'GATE_SIGNATURE_WRONG_SOURCE';
  }
  // BUNDLE_…: what a certificate needs beside it (log, timestamp, authority) is missing or wrong.
  if (/^(?:SIGNATURE|BUNDLE)_/.test(cause) || cause === 'REFERRERS_TOO_MANY')
    return 'GATE_SIGNATURE_INVALID';
  return cause.startsWith('WAYBILL_') ? 'GATE_WAYBILL_INVALID' : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/soak.js

                                             
                                                                 
                                                            


const soak_answers = (0,answer/* answersOf */.Bw)('soak');

                                      
                                        
                         
                                                                                            
                          
 

/**
 * The earlier environment ran the release for as long as the policy asks, without a break, counted from when it
 * became active there: that is when it met its users. A newer release that took its place ends the time and does
 * not take it away; a rollback does.
 * @param facts what was learned
 * @param nothingToDo whether the environment runs this release already and nothing would change
 * @returns what the gate says: where it only waits, until when
 */
function soakGate(facts                , nothingToDo         )             {
  if (facts.request.kind === 'rollback') {
    return soak_answers.skip('a rollback goes back to what ran here before');
  }
  return (0,answer/* withEnvironment */.Ec)(facts, soak_answers, ({ name, after, soakMilliseconds: asked }) => {
    if (asked === undefined) return soak_answers.skip(`the policy asks for no soak before ${name}`);
    if (nothingToDo)
      return soak_answers.skip('the environment runs this release already: nothing changes');
    const { soak } = facts;
    if (!soak.known) return soak_answers.unknown(`how long ${after ?? 'it'} ran the release`, soak);
    if (after === undefined || soak.value?.environment !== after) {
      return soak_answers.refuse(
        'GATE_UNKNOWN',
        `Expected to learn how long the environment before ${name} ran the release; it was not asked.`,
        'Report this as a fault of Waybill.',
      );
    }
    return soak_judge(soak.value, asked, Date.parse(facts.at), name);
  });
}

function soak_judge(soak           , asked        , now        , environment        )             {
  const judged = soak.stretches.map((it) => measured(it, asked, now));
  const details = {
    environment: soak.environment,
    soak: (0,time/* formatDuration */.a3)(asked),
    stretches: judged.slice(0, 10).map(({ from, until }) => `${from} – ${until ?? 'now'}`),
  };
  const [longest] = judged.toSorted((a, b) => b.lasted - a.lasted);
  if (longest !== undefined && longest.lasted >= asked) {
    return soak_answers.allow(
      `${soak.environment} ran it for ${(0,time/* formatDuration */.a3)(longest.lasted)} (${longest.deployment}); ${(0,time/* formatDuration */.a3)(asked)} are asked for.`,
      { ...details, deployment: longest.deployment, from: longest.from },
    );
  }
  const expected = `Expected ${soak.environment} to have run this release for ${(0,time/* formatDuration */.a3)(asked)} before it comes to ${environment}`;
  const [running] = judged
    .filter(({ until, ready }) => until === null && !Number.isNaN(ready))
    .toSorted((a, b) => a.ready - b.ready);
  if (running !== undefined) {
    const waitUntil = new Date(running.ready).toISOString();
    const found =
      Date.parse(running.from) > now
        ? `its record says that it became active on ${running.from}, which is in the future: somebody's clock is wrong`
        : `it runs there for ${(0,time/* formatDuration */.a3)(running.lasted)}`;
    return soak_answers.refuse(
      'GATE_SOAK',
      `${expected}; ${found}.`,
      `Promote it again from ${waitUntil} on, if it still runs there then.`,
      { ...details, waitUntil, deployment: running.deployment },
    );
  }
  const found =
    longest === undefined
      ? (soak.remark ?? 'it does not run it, and never did for a time that counts')
      : `a newer release took its place after ${(0,time/* formatDuration */.a3)(longest.lasted)}`;
  return soak_answers.refuse(
    'GATE_SOAK',
    `${expected}; ${found}.`,
    `Promote the release that ${soak.environment} runs now, once it has soaked; or bring this one to ${soak.environment} again.`,
    details,
  );
}

function measured(stretch             , asked        , now        )         {
  const from = Date.parse(stretch.from);
  const end = stretch.until === null ? now : Math.min(now, Date.parse(stretch.until));
  const lasted = end - from;
  // A moment that cannot be read has not lasted at all (law 7).
  return { ...stretch, ready: from + asked, lasted: lasted > 0 ? lasted : 0 };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/index.js
                                       

                                                                           





















/** What the gates judge beside the facts of the request. */
                            
                                          
                                
 

                                                                   

/** A gate without a rule does not compile. */
const rules = {
  environment: environmentGate,
  run: run/* runGate */.R,
  'protected-branch': protectedBranchGate,
  release: releaseGate,
  'same-digest': sameDigestGate,
  signature: signatureGate,
  contract: contractGate,
  scan: scanGate,
  checks: checksGate,
  acceptance: acceptanceGate,
  soak: (facts, plan) => soakGate(facts, plan.nothingToDo),
  hold: (facts, plan) => holdGate(facts, plan.nothingToDo),
  emergency: emergencyGate,
  freeze: (facts, plan) => freezeGate(facts, plan.nothingToDo),
  'schema-window': schemaWindowGate,
  'no-overtaking': noOvertakingGate,
  'desired-state': desiredStateGate,
  approval: (facts, plan) =>
    automaticRollbackAnswer(facts) ?? approvalGate(facts, plan.approvals, plan.nothingToDo),
  lock: lockGate,
}                                          ;

/**
 * Asks every gate. Gates are pure: equal facts give equal answers.
 * @param facts what was learned
 * @param plan what is known of the plan
 * @returns every gate's answer, in the order of `gateNames`
 */
function askGates(facts                , plan           )                        {
  return gate/* gateNames */.AO.map((name) => rules[name](facts, plan));
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/check.js









                                            
                                                                                       



/** What came out of asking every gate. */
                            
                                                                             
                                  
     
                                                                                                          
                                                            
     
                                    
                                        
                            
                                                                             
                                
                                 
                                                      
                                          
 

/** A check that nothing stands in the way of. */
                                                
                      
                        
                         
 

/**
 * Learns every fact, plans, and asks every gate. It reads only; one fact that cannot be learned refuses its
 * gates and hides no other.
 * @param ports where facts are learned
 * @param request a promotion or a rollback
 * @returns plan, hash, and what every gate says
 * @throws only where the run was cancelled
 */
async function checkPromotion(ports           , request             )                     {
  const facts = await collectPromotionFacts(ports, request);
  const plan = (0,src_plan/* planDeployment */.HN)(facts);
  const nothingToDo = plan.known && (0,src_plan/* isNothingToDo */.ux)(plan.value) && !isDrifting(facts);
  const hash = plan.known ? hashOf(plan.value, facts, nothingToDo) : undefined;
  const approvals = await learnApprovals(ports, facts, plan, hash);
  const gates = askGates(facts, { approvals, nothingToDo });
  return {
    plan: plan.known ? plan.value : undefined,
    hash,
    gates,
    allowed: plan.known && (0,gate/* allAllowed */.mC)(gates),
    nothingToDo,
    facts,
    approvals,
  };
}

/** What the pointers say to run does not, while an emergency is open. */
function isDrifting({ emergency }                )          {
  return emergency.known && emergency.value.open !== undefined;
}

/**
 * Like `checkPromotion`, for whoever is about to act.
 * @param ports where facts are learned
 * @param request a promotion or a rollback
 * @param expectedHash the plan that was checked or shown before, where there was one
 * @throws GATE_REFUSED with every refusal; PLAN_CHANGED where the hash is another one
 */
async function requirePromotion(
  ports           ,
  request             ,
  expectedHash         ,
)                       {
  return passed(await checkPromotion(ports, request), expectedHash);
}

/**
 * @param check what every gate said
 * @param expectedHash the plan that was checked or shown before, where there was one
 * @returns the check, when nothing stands in the way
 * @throws GATE_REFUSED, PLAN_CHANGED
 */
function passed(check           , expectedHash         )              {
  const refusal = refusalOf(check);
  if (refusal !== undefined) throw refusal;
  const { plan, hash } = check;
  if (plan === undefined || hash === undefined) throw new TypeError('an allowed check has a plan');
  if (expectedHash !== undefined && expectedHash !== hash) throw planChanged(expectedHash, hash);
  return { ...check, plan, hash, allowed: true };
}

/**
 * @param check what every gate said
 * @returns GATE_REFUSED with every refusal, the first one's code in its facts; undefined where all allow it
 */
function refusalOf(check           )                           {
  if (check.allowed) return undefined;
  return refusalBy(check.gates.filter(gate/* isRefused */.H0), check.facts.request, check.hash);
}

/**
 * @param refused the gates that refuse
 * @param request what was asked
 * @param hash the plan, where there is one
 * @returns GATE_REFUSED with every refusal
 */
function refusalBy(
  refused                    ,
  request                                                           ,
  hash         ,
)               {
  const what = `${request.application} to ${request.environment}`;
  // Who asks again once the system answers may learn that nothing else stands in the way.
  const first = (0,outage/* refusedByOutage */.l)(refused)[0] ?? refused[0];
  return (0,error_codes/* gateError */.e)('GATE_REFUSED', {
    message: `Expected every gate to allow the ${request.kind} of ${what}; ${String(refused.length)} ${refused.length === 1 ? 'refuses' : 'refuse'}.\n${linesOf(refused).join('\n')}`,
    remedy: first?.remedy ?? 'See what the gates say.',
    facts: {
      refusal: first?.code ?? 'GATE_UNKNOWN',
      gate: first?.gate ?? null,
      refusals: refused.map(({ gate, code }) => `${gate} ${code}`),
      planHash: hash ?? null,
    },
  });
}

/** One line for each refusal, an outage first; those that only follow from another one share a line. */
function linesOf(refused                    )           {
  const outages = (0,outage/* refusedByOutage */.l)(refused);
  const first = outages.filter((it) => it === sameCause(outages, it));
  const consequences = refused.filter(
    (it) => it.facts['cause'] === 'FACT_DEPENDS' || (outages.includes(it) && !first.includes(it)),
  );
  const lines = [...first, ...refused.filter((it) => !outages.includes(it))]
    .filter((it) => !consequences.includes(it))
    .map(({ gate, code, message, remedy }) => `- ${gate} (${code}): ${message} ${remedy}`);
  if (consequences.length === 0) return lines;
  return [
    ...lines,
    `- not judged before that is known: ${consequences.map(({ gate }) => gate).join(', ')}`,
  ];
}

/** The first one of those that met the same outage: the others say the same in other words. */
function sameCause(outages                    , { facts, remedy }         )                      {
  return outages.find((it) => it.facts['cause'] === facts['cause'] && it.remedy === remedy);
}

function hashOf(plan      , { current }                , nothingToDo         )         {
  const active = nothingToDo && current.known ? current.value.active : undefined;
  const recorded = active === undefined ? undefined : recordedPlanHash(active);
  return recorded === undefined ? (0,src_plan/* planHash */.SH)(plan) : vocabulary/* digestSchema */.er.parse(recorded);
}

async function learnApprovals(
  ports           ,
  facts                ,
  plan            ,
  hash                    ,
)                               {
  const { policy, environment, request } = facts;
  if (!plan.known || hash === undefined)
    return plan.known ? (0,src_fact/* known */.eO)(noApprovals((0,src_plan/* planHash */.SH)(plan.value))) : plan;
  if (!policy.known) return policy;
  const approval = environment.known ? environment.value?.approval : undefined;
  if (approval !== undefined && (approval.required === 0 || approval.given !== 'signed'))
    return (0,src_fact/* known */.eO)(noApprovals(hash));
  const moments = [(ports.clock ?? time/* systemClock */.ml).now(), (0,merged_proposal/* judgedAt */.D)(facts)];
  return (0,src_fact/* learn */.nB)(ports.signal, () => readApprovals(ports, request, policy.value, hash, moments));
}

function noApprovals(hash        )                {
  return { planHash: hash, valid: [], rejected: [] };
}

function planChanged(expected        , found        )        {
  return (0,error_codes/* gateError */.e)('PLAN_CHANGED', {
    message: `Expected the plan ${expected}, which was checked before; found ${found}: something that it covers has changed since.`,
    remedy:
      'Look at the new plan (`waybill plan`), have it approved where needed, and start again.',
    facts: { expected, found },
  });
}

/**
 * @param error anything that was thrown
 * @returns whether it is the refusal of gates
 */
function isGateRefusal(error         )                                        {
  return isWaybillError(error, 'GATE_REFUSED');
}


/***/ }),

/***/ 20045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   fr: () => (/* binding */ dependsOn),
/* harmony export */   nB: () => (/* binding */ learn)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24142);



/** Something that was to be learned: its value, or why it is not known. */
                                         

                           
                       
                    
 

/** A fact that could not be learned. Every gate that needs it refuses (law 7). */
                          
                        
                                                     
                        
                           
                          
 

/**
 * @param value what was learned
 * @returns the fact
 */
function known   (value   )           {
  return { known: true, value };
}

/**
 * @param error what stood in the way
 * @returns the fact that is not known
 */
function unknown(error         )          {
  if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error)) {
    return { known: false, code: error.code, message: error.message, remedy: error.remedy };
  }
  return {
    known: false,
    code: 'INTERNAL',
    message: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error),
    remedy: 'Run it again; if it stays so, report it as a fault of Waybill.',
  };
}

/**
 * @param what a fact that follows from another one
 * @param cause why that one is not known
 * @returns the fact, not known: its gate is not judged, and says so in one line with the others
 */
function dependsOn(what        , { message, remedy, code }         )          {
  return unknown(
    (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .gateError */ .e)('FACT_DEPENDS', {
      message: `It depends on ${what} (${code}): ${message}`,
      remedy,
    }),
  );
}

/**
 * Learns one fact, so that its failure does not hide the others.
 * @param signal a cancelled run ends; it does not turn into facts that are not known
 * @param learn reads it
 * @returns the fact
 * @throws the signal's reason
 */
async function learn   (signal             , learn                  )                   {
  try {
    signal.throwIfAborted();
    return known(await learn());
  } catch (error) {
    signal.throwIfAborted();
    return unknown(error);
  }
}


/***/ }),

/***/ 8291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ writersOf),
/* harmony export */   s: () => (/* binding */ readPullRequests)
/* harmony export */ });
                                                   
                                               
                                                                                  
                                             
                                                                                   

/** A merge brings one pull request, rarely a few; more would only be more questions. */
const mostPullRequests = 5;
/** Each reviewer costs a question. */
const mostReviewers = 50;

/**
 * Reads what an approval by a review of a pull request stands on.
 * @param ports the forges of both repositories
 * @param environment of the policy
 * @param commit what is promoted; undefined for a rollback, whose approval was given when its target came
 * @returns the pull requests that were merged as the commit, with their reviews; or that the one in the ops
 *   repository is asked later; undefined where the policy asks for no such review
 */
async function readPullRequests(
  { forge, approvals }                                        ,
  environment             ,
  commit                       ,
)                                        {
  const { given, required, by } = environment.approval;
  if (required === 0) return undefined;
  if (given === 'ops-pull-request') return approvals.keepsReviews ? { kind: 'ops' } : noReviews;
  if (given !== 'pull-request' || commit === undefined) return undefined;
  if (!forge.keepsReviews) return noReviews;
  const merged = await forge.mergedPullRequests(commit);
  const pullRequests                        = [];
  for (const pullRequest of merged.slice(0, mostPullRequests))
    pullRequests.push(await readReviewed(forge, pullRequest, by));
  return { kind: 'commit', pullRequests };
}

const noReviews                   = {
  kind: 'not-supported',
  reason: 'this kind of forge keeps no reviews under accounts that it proved',
};

async function readReviewed(
  forge                    ,
  pullRequest                   ,
  by                   ,
)                               {
  const found = await forge.pullRequestReviews(pullRequest.number);
  const reviews = found.kind === 'reviews' ? found.reviews : [];
  const head = await forge.commit(pullRequest.head);
  return { pullRequest, head, reviews, writers: await writersOf(forge, reviews, by) };
}

/**
 * @param forge where the pull request is
 * @param reviews its reviews
 * @param by whom the policy lists: then nobody has to be asked about
 * @returns where the policy lists nobody, the reviewers who may write to the repository
 */
async function writersOf(
  forge                         ,
  reviews                              ,
  by                   ,
)                             {
  if (by.length > 0) return [];
  const reviewers = [...new Set(reviews.map(({ reviewer }) => reviewer))];
  const writers           = [];
  for (const reviewer of reviewers.slice(0, mostReviewers))
    if (await forge.mayWrite(reviewer)) writers.push(reviewer);
  return writers;
}


/***/ }),

/***/ 81346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24142);
                                               

                                             
                                                         

/**
 * Reads the commit that is promoted, and what it merged: whoever presses the button is the author of the merge,
 * and wrote none of it.
 * @param forge the application's forge
 * @param sha the commit
 * @returns undefined where the repository does not have it
 * @throws COMMIT_INCOMPLETE where a commit that it merged is not there
 */
async function readSource(
  forge                                    ,
  sha           ,
)                                   {
  const commit = await forge.commit(sha);
  if (commit === undefined) return undefined;
  const merged = await Promise.all(
    commit.parents.slice(1).map(async (parent) => {
      const found = await forge.commit(parent);
      if (found !== undefined) return found;
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gateError */ .e)('COMMIT_INCOMPLETE', {
        message: `Expected the repository to have ${parent}, which ${sha} merged; it does not.`,
        remedy:
          'Fetch the whole history into the repository: a shallow copy does not say who wrote it.',
        facts: { commit: sha, missing: parent },
      });
    }),
  );
  return { ...commit, merged };
}


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

/***/ 81512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ refusedByOutage),
/* harmony export */   n: () => (/* binding */ outageOf)
/* harmony export */ });
/* harmony import */ var _waybill_forge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25355);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82008);


                                            
                                         


const outages                      = new Set(_waybill_forge__WEBPACK_IMPORTED_MODULE_0__/* .unreachableCodes */ .f);

/**
 * Tells an outage from a refusal: the policy or the ledger could not be reached, and no gate said a definite no.
 * What is not known is refused all the same (law 7); but whoever reads it has nothing to ask of a gate.
 * @param check what every gate said
 * @returns the error that stood in the way, with its own code and remedy; undefined where a gate knows why not
 */
function outageOf(check           )                           {
  const { policy, release, rollback, current, request } = check.facts;
  const refused = check.gates.filter(_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefused */ .H0);
  if (check.allowed || refused.some(({ code }) => code !== 'GATE_UNKNOWN')) return undefined;
  const outage = [policy, release, rollback, current].find(
    (fact)                  => fact?.known === false && outages.has(fact.code),
  );
  if (outage === undefined) return undefined;
  const { code, message, remedy } = outage;
  return new _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .WaybillError */ .Pz(code, {
    message: `${message} So no gate could be asked for the ${request.kind} of ${request.application} to ${request.environment}, and it is refused.`,
    remedy,
    facts: { environment: request.environment, unknown: refused.map(({ gate }) => gate) },
  });
}

/**
 * @param refused the gates that refuse
 * @returns those that could not be judged because a system could not be reached
 */
function refusedByOutage(refused                    )                     {
  return refused.filter(({ facts: { cause } }) => typeof cause === 'string' && outages.has(cause));
}


/***/ }),

/***/ 78508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ shortPlanName),
/* harmony export */   HN: () => (/* binding */ planDeployment),
/* harmony export */   SH: () => (/* binding */ planHash),
/* harmony export */   ux: () => (/* binding */ isNothingToDo)
/* harmony export */ });
/* unused harmony export planSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43509);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24142);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20045);
                                                                     




                                                       
                                                                         

/** The version of the form of a plan, which its hash covers. */
const planSchema = 'waybill.plan/1';

/** One value of desired state: what the file says now, and what it is to say. */
                                
                        
                            
                                                                       
                          
                                                                               
                                 
                         
 

/** What a plan would do, and from where: what people approve. */
                       
                                     
                               
                               
                                        
                                  
                             
                             
                          
                                
                         
                            
      
                                             
                        
                                                                                                                          
                                  
                                                                                             
                                 
                                                                                                                
                               
    
                                                                   
                     
                                
                               
                                                                                   
           
                                                     
                                 
                                                                                                        
                                     
                          
 

/**
 * Plans a deployment. Where a run goes on with one that has written desired state already, or whose proposal was
 * merged, the *from* values are those that were recorded then: so the plan, its hash and its approvals stay the same (law 5).
 * @param facts what was learned
 * @returns the plan; not known where something that it needs is not
 */
function planDeployment(facts                )             {
  const { request, environment, policy, current, changes, migrations } = facts;
  const release = releaseOf(facts);
  if (!policy.known) return policy;
  if (!environment.known) return environment;
  if (!release.known) return release;
  if (!current.known) return current;
  if (!changes.known) return changes;
  if (!migrations.known) return migrations;
  if (environment.value === undefined) {
    return impossible(`the policy has no environment ${request.environment}`);
  }
  const { active } = current.value;
  const { application, commit, images } = release.value;
  return (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({
    schema: planSchema,
    application,
    environment: environment.value.name,
    kind: request.kind,
    delivery: environment.value.delivery,
    commit,
    images: images.map(({ name, repository, tag, digest }) => ({ name, repository, tag, digest })),
    changes: changes.value.map((change) => asRecorded(change, current.value)),
    migrations: { run: migrations.value, ...(schemaOfRollback(facts) ?? schemaVersions(active)) },
    current: active === undefined ? null : shortOf(active),
    undoes: facts.rollback?.known === true ? (facts.rollback.value.undoes ?? null) : null,
    ...overridesOf(request),
    policy: policy.value.hash,
  });
}

/**
 * The hash that an approval is bound to: environment, release digests, the *from* values of every key,
 * migrations, current deployment, policy. Not time, run, head of the ops repository, or what gates say; and not the
 * *from* values where an image automation writes them, which it may do at any moment.
 * @param plan the plan
 * @returns the sha256 of its canonical JSON
 */
function planHash(plan      )         {
  const images = plan.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const isOurs = plan.delivery !== 'external';
  const changes = plan.changes
    .map(({ file, selector, image, before }) =>
      (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ file, selector, image, ...(isOurs ? { before } : {}) }),
    )
    .sort();
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ ...plan, images, changes }));
}

/**
 * @param hash a plan's hash
 * @returns its first 12 digits: short enough for the name of a job, where an approver reads it
 */
function shortPlanName(hash        )         {
  return hash.slice('sha256:'.length, 'sha256:'.length + 12);
}

/**
 * @param plan the plan
 * @returns whether the environment runs exactly this already and no value would change
 */
function isNothingToDo(plan      )          {
  return (
    plan.current !== null &&
    plan.current.commit === plan.commit &&
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .sameImages */ .$j)(plan.current.images, plan.images) &&
    plan.changes.every(({ before, after }) => before === after)
  );
}

/** As they were asked for, whether or not they are needed now: a window may begin between plan and start. */
function overridesOf({ overrides = {} }                           )                          {
  return Object.keys(overrides).length === 0 ? {} : { overrides };
}

function releaseOf({ request, release, rollback }                )                {
  if (request.kind === 'rollback') {
    if (rollback === undefined) return impossible('what to go back to was not asked');
    return rollback.known
      ? (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(rollback.value.target.release)
      : (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .dependsOn */ .fr)('what to go back to', rollback);
  }
  if (!release.known) return release;
  return release.value === undefined
    ? impossible('the ledger has no release of the commit')
    : (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(release.value.release);
}

function asRecorded(change               , current              )                {
  const made = recordedChanges(current)?.find(
    ({ file, selector }) => file === change.file && selector === change.selector,
  );
  const isWritten = made?.after === change.after && change.before === change.after;
  return made !== undefined && isWritten ? { ...change, before: made.before } : change;
}

/** What was written, or what was proposed: once a pull request is merged, desired state does not say any more. */
function recordedChanges({
  resuming,
  unrecorded,
}              )                                                                                {
  if (resuming === undefined) return undefined;
  return (
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(resuming, 'desired')?.changes ??
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(resuming, 'proposed')?.changes ??
    unrecorded
  );
}

/** The schema that a rollback meets, and the one on which its target ran: a rollback moves none. */
function schemaOfRollback({
  schema,
}                )                                                         {
  if (schema?.known !== true) return undefined;
  return { from: schema.value.now ?? null, to: schema.value.target ?? null };
}

/** What the last deployment left; `to` is known only where an engine can tell it beforehand. */
function schemaVersions(active                              )                                    {
  if (active === undefined) return { from: null, to: null };
  const migration =
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(active, 'rolling-out')?.migration ??
    (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(active, 'desired')?.migration;
  return { from: migration?.versionAfter ?? null, to: null };
}

function shortOf(active                  )                               {
  const images = active.release.images.map(({ name, digest }) => ({ name, digest }));
  return { deployment: active.id, commit: active.commit, images };
}

function impossible(problem        )          {
  return (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(
    (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .gateError */ .e)('PLAN_IMPOSSIBLE', {
      message: `Expected enough facts to plan; ${problem}.`,
      remedy: 'See what the gates say.',
    }),
  );
}


/***/ }),

/***/ 42873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ answersOf),
/* harmony export */   Ec: () => (/* binding */ withEnvironment),
/* harmony export */   Ny: () => (/* binding */ firstUnknown)
/* harmony export */ });
                                                   
                                           
                                                
                                                                             
                                                            

/** What a gate answers with; each carries the gate's name. */
                          
                                                    
                                                                                     
                                             
                                   
                                                                      
                                                
 

/** What the ledger throws for records that nobody whom the policy lists has signed. */
const untrusted                      = new Set([
  'LEDGER_SIGNATURE_MISSING',
  'LEDGER_SIGNATURE_INVALID',
]);

/**
 * @param gate whose answers
 * @returns the ways in which it can answer
 */
function answersOf(gate          )          {
  const refuse                    = (code, message, remedy, facts = {}) => ({
    gate,
    allowed: false,
    code,
    message,
    remedy,
    facts,
  });
  return {
    allow: (message, facts = {}) => ({ gate, allowed: true, message, facts }),
    refuse,
    skip: (reason) => ({ gate, skipped: reason }),
    unknown: (what, { code, message, remedy }) =>
      refuse(
        untrusted.has(code) ? 'GATE_LEDGER_UNTRUSTED' : 'GATE_UNKNOWN',
        `Expected to learn ${what}; it is not known (${code}). ${message}`,
        remedy,
        {
          cause: code,
        },
      ),
  };
}

/**
 * Judges with the environment of the policy, which most gates need.
 * @param facts what was learned
 * @param answers the gate's
 * @param judge what the gate says where the environment is known
 */
function withEnvironment(
  facts                ,
  answers         ,
  judge                                          ,
)             {
  const { environment } = facts;
  if (!environment.known) return answers.unknown('the policy', environment);
  if (environment.value !== undefined) return judge(environment.value);
  return answers.refuse(
    'GATE_UNKNOWN',
    `Not judged: the policy has no environment ${facts.request.environment}.`,
    'Name an environment of the policy.',
    { cause: 'FACT_DEPENDS' },
  );
}

/**
 * @param list facts of one kind
 * @returns the first one that is not known
 */
function firstUnknown(list                          )                      {
  return list.find((fact)                  => !fact.known);
}


/***/ }),

/***/ 26459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ namesOfAuthor),
/* harmony export */   EK: () => (/* binding */ authorsOf),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   uP: () => (/* binding */ asName)
/* harmony export */ });
                                                   
                                                  
                                          
                                                                         
                                           

/**
 * @param facts what was learned
 * @param environment of the policy
 * @param answers those of the gate that asks
 * @returns the names (see `asName`) that may not approve; a refusal where they are asked for and not known
 */
function authorsOf(
  {
    request,
    source,
  }                                    
                                                                
   ,
  environment             ,
  answers         ,
)                                           {
  if (!environment.approval.notAuthor) return { names: new Set() };
  // Who wrote the code was asked when it was promoted; a rollback needs a second person beside who asks for it.
  if (request.kind === 'rollback') return { names: namesOf([request.requestedBy]) };
  if (!source.known) return answers.unknown('who wrote the commit', source);
  if (source.value !== undefined) {
    const { merged } = source.value;
    const written = merged.length > 0 ? merged : [source.value];
    return { names: new Set(written.flatMap((commit) => [...namesOfAuthor(commit)])) };
  }
  return answers.refuse(
    'GATE_UNKNOWN',
    'Expected to learn who wrote the commit, who may not approve it; the repository does not have the commit.',
    'Push the commit, or correct its id.',
  );
}

/**
 * @param commit a commit
 * @returns the names under which the policy may list its author, whom git knows by name and address, and the forge
 *   by login
 */
function namesOfAuthor({
  author: { name, email },
  authorLogin,
}             )                      {
  const local = email.split('@')[0] ?? '';
  // GitHub's private addresses are <number>+<login>@users.noreply.github.com.
  const login = local.replace(/^\d+\+/, '');
  return namesOf([name, local, login, ...(authorLogin === undefined ? [] : [authorLogin])]);
}

/**
 * @param texts names, logins or parts of addresses of one person or several
 * @returns them in the form in which all of these can be compared
 */
function namesOf(texts                   )                      {
  return new Set(texts.map(asName).filter((it) => it !== ''));
}

/**
 * @param text a person's name, login or part of an address
 * @returns it as a name of ours is written, so that all of these can be compared
 */
function asName(text        )         {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}


/***/ }),

/***/ 40056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ judgeReviews),
/* harmony export */   Z: () => (/* binding */ reviewAnswer)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4197);
/* harmony import */ var _reviews_before_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73804);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42873);
/* harmony import */ var _authors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26459);

                                           
                                                        
                                                      
                                                            




const answers          = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answersOf */ .Bw)('approval');

/** Reviews of the forge's environment that were given to this attempt, and what they come to. */
                           
                                                          
                                                                                         
                                 
                                                                                  

/**
 * The approval as a review of the forge's environment: beforehand it cannot be there yet; in the environment's job
 * it must be, given after the plan was checked, by somebody who may approve.
 * @param facts what was learned
 * @param environment of the policy, with `given: environment`
 * @returns what the gate says
 */
function reviewAnswer(facts                , environment             )             {
  const { request, reviews } = facts;
  if (request.asking === 'beforehand') {
    // How many reviews there are already is what later ones are told apart by.
    if (!reviews.known) return answers.unknown('the reviews of the run', reviews);
    return answers.skip("asked of the environment's reviewers when its job starts");
  }
  const judged = judgeReviews(facts, environment);
  switch (judged.kind) {
    case 'refused':
      return judged.result;
    case 'bypassed':
      return answers.allow(
        'Nobody reviewed it: an administrator of the forge let it through, which the policy allows.',
        { approvers: [], adminBypass: true },
      );
    case 'approved':
    default: {
      const names = [...new Set(judged.counted.map(({ reviewer }) => reviewer))].sort();
      return answers.allow(
        `Approved by ${names.join(', ')}, as a review of the forge's environment ${environment.name}.`,
        { approvers: names, required: environment.approval.required },
      );
    }
  }
}

/**
 * @param facts what was learned
 * @param environment of the policy, with `given: environment`
 * @returns which reviews count for this attempt, or why it may not go on
 */
function judgeReviews(facts                , environment             )                {
  const fresh = freshReviews(facts, environment);
  if ('allowed' in fresh) return { kind: 'refused', result: fresh };
  const rejected = fresh.find(({ state }) => state === 'rejected');
  if (rejected !== undefined) return { kind: 'refused', result: rejection(rejected, environment) };
  const odd = fresh.find(({ state }) => state !== 'approved' && state !== 'pending');
  if (odd !== undefined) {
    const message = `Expected reviews that approve or reject; that of ${odd.reviewer} is neither.`;
    return refused(answers.refuse('GATE_UNKNOWN', message, 'Run all jobs of the run again.'));
  }
  const approved = fresh.filter(({ state }) => state === 'approved');
  if (approved.length === 0) {
    return environment.approval.adminBypass === 'allowed'
      ? { kind: 'bypassed' }
      : refused(bypass(environment));
  }
  const authors = (0,_authors_js__WEBPACK_IMPORTED_MODULE_1__/* .authorsOf */ .EK)(facts, environment, answers);
  if ('allowed' in authors) return refused(authors);
  const notes           = [];
  const counted = approved.filter(({ reviewer }) => {
    const problem = problemOf(reviewer, environment, authors.names);
    if (problem !== undefined) notes.push(`that of ${reviewer} does not count: ${problem}`);
    return problem === undefined;
  });
  if (counted.length > 0) return { kind: 'approved', counted };
  return refused(
    answers.refuse(
      'GATE_APPROVAL_MISSING',
      `Expected a review of the forge's environment ${environment.name} by somebody who may approve; ${notes.slice(0, 5).join('; ')}.`,
      `Run all jobs of the run again, and let ${reviewersOf(environment)} review it.`,
      { environment: environment.name, notCounted: notes.slice(0, 20) },
    ),
  );
}

/** The reviews that were given after the plan of this attempt was checked. */
function freshReviews(
  { request, reviews }                ,
  { name }             ,
)                                         {
  const { owner } = request;
  if (owner === undefined) {
    return answers.refuse(
      'GATE_APPROVAL_MISSING',
      `Expected a run of the forge, whose environment ${name} is reviewed before it starts; this is none.`,
      'Start the workflow that promotes; or say `approval.given: signed` in the policy, which needs no run.',
      { environment: name },
    );
  }
  if (!reviews.known) return answers.unknown('the reviews of the run', reviews);
  if (reviews.value?.kind !== 'reviews') {
    const reason = reviews.value?.reason ?? 'they were not asked for';
    return answers.refuse(
      'GATE_APPROVAL_MISSING',
      `Expected a review of the forge's environment ${name}; ${reason}.`,
      'Say `approval.given: signed` in the policy: then approvers sign with their own key (`waybill approve`).',
      { environment: name },
    );
  }
  const before = seenBefore(request, owner, name);
  if ('allowed' in before) return before;
  const all = reviews.value.reviews;
  const later = (0,_reviews_before_js__WEBPACK_IMPORTED_MODULE_2__/* .reviewsSince */ .a4)(all, before.seen);
  if (later !== undefined) return later;
  return answers.refuse(
    'GATE_UNKNOWN',
    `Expected the ${String(before.seen.length)} reviews that the run had when its plan was checked among those of now; of the ${String(all.length)} that the forge shows, not all of them are.`,
    'Run all jobs of the run again; the forge may answer from an older copy.',
    { run: owner.run, before: before.seen.length, found: all.length },
  );
}

/** Which reviews are older than the plan of this attempt; the first attempt begins with none. */
function seenBefore(
  { reviewsBefore }                           ,
  owner       ,
  environment        ,
)                                        {
  if (reviewsBefore === undefined && owner.attempt === 1) return { seen: [] };
  if (
    reviewsBefore?.run === owner.run &&
    reviewsBefore.attempt === owner.attempt &&
    reviewsBefore.environment === environment
  ) {
    return reviewsBefore;
  }
  const found =
    reviewsBefore === undefined
      ? 'there is no word of that check'
      : `it was checked in run ${reviewsBefore.run}, attempt ${String(reviewsBefore.attempt)}, for ${reviewsBefore.environment}`;
  return answers.refuse(
    'GATE_APPROVAL_ATTEMPT',
    `Expected the plan to be checked in run ${owner.run}, attempt ${String(owner.attempt)}, for ${environment}; ${found}. The forge does not tell to which attempt a review was given.`,
    'Re-run all jobs, not only the failed ones: then the plan is checked anew, and reviewed anew.',
    { run: owner.run, attempt: owner.attempt, environment },
  );
}

function problemOf(
  reviewer        ,
  { name, approval: { by } }             ,
  authors                     ,
)                     {
  if (by.length > 0 && !by.some((account) => (0,_waybill_config__WEBPACK_IMPORTED_MODULE_3__/* .sameAccount */ .M_)(account, reviewer))) {
    return `the policy does not let ${reviewer} approve for ${name}`;
  }
  if (authors.has((0,_authors_js__WEBPACK_IMPORTED_MODULE_1__/* .asName */ .uP)(reviewer))) return 'it is the author, who may not approve';
  return undefined;
}

function rejection({ reviewer }                   , { name }             )          {
  return answers.refuse(
    'GATE_APPROVAL_REJECTED',
    `Expected the reviewers of the forge's environment ${name} to approve; ${reviewer} rejected.`,
    'Ask the reviewer why; then start a new run.',
    { environment: name, reviewer },
  );
}

function bypass(environment             )          {
  return answers.refuse(
    'GATE_APPROVAL_BYPASSED',
    `Expected a review of the forge's environment ${environment.name}; there is none for this attempt, so an administrator let the run through.`,
    `Run all jobs of the run again, and let ${reviewersOf(environment)} review it. Where administrators may do that, say \`approval.admin-bypass: allowed\` in the policy.`,
    { environment: environment.name },
  );
}

function reviewersOf({ approval: { by } }             )         {
  return by.length === 0 ? "one of the environment's reviewers" : by.slice(0, 10).join(' or ');
}

function refused(result         )                {
  return { kind: 'refused', result };
}


/***/ }),

/***/ 11638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ judgedAt)
/* harmony export */ });
/* unused harmony export mergedProposal */
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54152);

                                                            

/**
 * @param facts what was learned
 * @returns the deployment that was proposed as a pull request and whose proposal desired state says now: it was
 *   merged, and this run goes on with it
 */
function mergedProposal({ current, changes }                )                               {
  if (!current.known || !changes.known) return undefined;
  const { resuming } = current.value;
  if (resuming === undefined || !(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .phasesOf */ .I$)(resuming).includes('proposed')) return undefined;
  return changes.value.every(({ before, after }) => before === after) ? resuming : undefined;
}

/**
 * @param facts what was learned
 * @returns the moment at which approvals must not have expired, in milliseconds since 1970: now; once a proposal
 *   was merged, when it was proposed, since a pull request may wait longer for its merge than an approval holds
 */
function judgedAt(facts                )         {
  const now = Date.parse(facts.at);
  const proposed = mergedProposal(facts)?.transitions.find(({ to }) => to === 'proposed');
  return proposed === undefined ? now : Math.min(now, Date.parse(proposed.at));
}


/***/ }),

/***/ 57925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tt: () => (/* binding */ judgePullRequests),
  Rp: () => (/* binding */ opsPullRequestAnswer),
  zz: () => (/* binding */ pullRequestAnswer),
  ep: () => (/* binding */ reviewApproval)
});

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/answer.js
var answer = __webpack_require__(42873);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/authors.js
var rules_authors = __webpack_require__(26459);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/merged-proposal.js
var merged_proposal = __webpack_require__(11638);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/pull-request-reviews.js
var pull_request_reviews = __webpack_require__(492);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/proposal-approval.js
                                                   
                                             
                                                           
                                           


/**
 * An approval is bound to what was looked at: the head of the pull request, and the images that it names. Where either
 * changed since, nobody has approved what would be merged.
 * @param proposal the pull request in the ops repository, open or merged
 * @param environment of the policy, with `given: ops-pull-request`
 * @param answers of the gate
 * @returns the refusal; undefined where no approval was overtaken by a change
 */
function staleApproval(
  proposal               ,
  environment             ,
  answers         ,
)                         {
  const { number, url, head, reviews, writers, differs, mergedBy } = proposal;
  const { by, required } = environment.approval;
  const approvers = (0,pull_request_reviews/* latestWords */.l1)(reviews).filter(
    ({ state, reviewer }) => state === 'approved' && (0,pull_request_reviews/* mayReview */.eb)(reviewer, { by, writers }),
  );
  const overtaken = approvers.filter(({ commit }) => commit !== head);
  const authors = new Set        ();
  // What has expired is judged when the merge is recorded.
  const counted = (0,pull_request_reviews/* judgeHead */.OF)({ reviews, head, by, writers, authors, expiredAt: 0 }).counted.length;
  // Whoever merges sees what is merged; whether that counts is judged when the merge is recorded.
  const merged = mergedBy !== undefined && environment.pullRequest.mergeApproves ? 1 : 0;
  const isHeadStale = overtaken.length > 0 && counted + merged < required;
  if (!isHeadStale && (differs.length === 0 || approvers.length === 0)) return undefined;
  const who = approvers.map(({ reviewer }) => reviewer);
  const what = isHeadStale
    ? `${overtaken.map(({ reviewer, commit }) => `${reviewer} approved ${commit?.slice(0, 12) ?? 'a commit that is gone'}`).join(', ')}, and its head is ${head.slice(0, 12)} now`
    : `its head ${head.slice(0, 12)} names other images (${differs.slice(0, 5).join(', ')})`;
  return answers.refuse(
    'GATE_APPROVAL_STALE',
    `Expected pull request ${String(number)} to hold what ${who.join(', ')} approved; ${what}.`,
    isHeadStale
      ? `Look at what was pushed since, and review it again: ${url}.`
      : `Take that commit back, or close ${url}: the next run proposes the release anew.`,
    { pullRequest: number, url, head, approvers: who, differs: differs.slice(0, 20) },
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/rules/pull-request-approval.js
                                                   

                                                      
                                                                                 






const answers          = (0,answer/* answersOf */.Bw)('approval');

/** An approval that the gate counts, without the plan's hash. */
                                                        

/** What the reviews of the application's pull request come to. */
                                
                                                          
                                                                               

/**
 * The approval as a review of the pull request that brought the commit: it approves the commit, not a plan.
 * @param facts what was learned
 * @param environment of the policy, with `given: pull-request`
 * @returns what the gate says
 */
function pullRequestAnswer(facts                , environment             )             {
  const judged = judgePullRequests(facts, environment);
  if (judged.kind === 'refused') return judged.result;
  const names = judged.counted.map(({ approver }) => approver).sort();
  const numbers = [...new Set(judged.counted.flatMap(({ pullRequest }) => pullRequest ?? []))];
  const urls = [...new Set(judged.counted.flatMap(({ url }) => url ?? []))];
  return answers.allow(
    facts.request.kind === 'rollback'
      ? `Approved by ${names.join(', ')} when it first came to ${environment.name}.`
      : `Approved by ${names.join(', ')}, as a review of pull request ${numbers.join(', ')}.`,
    { approvers: names, required: environment.approval.required, reviews: urls.slice(0, 20) },
  );
}

/**
 * The approval as a review of the pull request in the ops repository: its place is between the proposal and the
 * merge, so it is asked for when the merge is recorded (`judgeOpsPullRequest`). What was approved and changed since is
 * refused at once.
 * @param facts what was learned
 * @param environment of the policy, with `given: ops-pull-request`
 * @returns what the gate says: skipped where the forge of the ops repository keeps reviews
 */
function opsPullRequestAnswer(
  { pullRequests, proposal }                ,
  environment             ,
)             {
  if (!pullRequests.known) return answers.unknown('where reviews are kept', pullRequests);
  const found = pullRequests.value;
  if (found?.kind !== 'ops')
    return notSupported(found?.kind === 'not-supported' ? found.reason : 'they were not asked for');
  if (!proposal.known)
    return answers.unknown('the reviews of the pull request in the ops repository', proposal);
  const stale =
    proposal.value === undefined ? undefined : staleApproval(proposal.value, environment, answers);
  return (
    stale ?? answers.skip('asked of the pull request in the ops repository, before it is merged')
  );
}

/**
 * @param facts what was learned
 * @param environment of the policy, with `given: pull-request`
 * @returns which reviews count, or why they do not suffice
 */
function judgePullRequests(
  facts                ,
  environment             ,
)                     {
  if (facts.request.kind === 'rollback') return judgeRollback(facts, environment);
  const { pullRequests, request } = facts;
  if (!pullRequests.known)
    return refused(answers.unknown('the reviews of the pull request', pullRequests));
  if (pullRequests.value?.kind !== 'commit') {
    const found = pullRequests.value;
    const reason = found?.kind === 'not-supported' ? found.reason : 'they were not asked for';
    return refused(notSupported(reason));
  }
  const authors = (0,rules_authors/* authorsOf */.EK)(facts, environment, answers);
  if ('allowed' in authors) return refused(authors);
  const here = pullRequests.value.pullRequests.filter(
    ({ pullRequest }) => pullRequest.base === request.branch,
  );
  if (here.length === 0) return refused(noPullRequest(facts, environment));
  const judged                                                                          = [];
  for (const reviewed of here) {
    const own = authorsWith(reviewed, authors.names, environment);
    if (own === undefined) return refused(headUnknown(reviewed));
    const expiredAt = (0,merged_proposal/* judgedAt */.D)(facts) - environment.approval.expiresMilliseconds;
    const { reviews, writers } = reviewed;
    const { head } = reviewed.pullRequest;
    const { by } = environment.approval;
    const result = (0,pull_request_reviews/* judgeHead */.OF)({ reviews, head, by, writers, authors: own, expiredAt });
    if (result.rejectedBy.length > 0) return refused(rejection(reviewed, result, environment));
    judged.push({ reviewed, head: result });
  }
  const enough = judged.find(({ head }) => head.counted.length >= environment.approval.required);
  if (enough === undefined) return refused(missing(judged, environment));
  const { number } = enough.reviewed.pullRequest;
  return {
    kind: 'approved',
    counted: enough.head.counted.map((review) => reviewApproval(review, number)),
  };
}

/**
 * @param review a review that counts
 * @param pullRequest the number of its pull request
 * @returns it in the ledger's form, without the plan's hash
 */
function reviewApproval(
  { reviewer, at, url }               ,
  pullRequest        ,
)                 {
  return {
    ...{ approver: reviewer, at, source: 'review', pullRequest },
    // A record holds lines of no more; the number finds it too.
    ...(url.length > 500 ? {} : { url }),
  };
}

/**
 * A rollback brings back what was approved when it came: the approvals that its record has. They do not expire,
 * and the application's repository is not asked.
 */
function judgeRollback({ rollback }                , environment             )                     {
  if (rollback?.known !== true)
    return refused(
      rollback === undefined
        ? answers.refuse('GATE_UNKNOWN', 'Expected a target of the rollback.', 'Name one.')
        : answers.unknown('what to go back to', rollback),
    );
  const { target } = rollback.value;
  const { required, by } = environment.approval;
  const evidence = (0,agreement/* deploymentEvidence */.L8)(target, 'approved');
  const recorded = evidence === undefined || 'skipped' in evidence ? [] : evidence.by;
  const counted = recorded.filter(
    ({ approver, source }) =>
      source !== 'merge' &&
      source !== 'admin-bypass' &&
      (by.length === 0 || (0,pull_request_reviews/* mayReview */.eb)(approver, { by, writers: [] })),
  );
  const people = new Map(counted.map((approval) => [approval.approver.toLowerCase(), approval]));
  if (people.size >= required) {
    const approvals = [...people.values()].map(({ planHash: _plan, ...approval }) => approval);
    return { kind: 'approved', counted: approvals };
  }
  const have = [...people.values()].map(({ approver }) => approver).sort();
  return refused(
    answers.refuse(
      'GATE_APPROVAL_MISSING',
      `Expected ${String(required)} approval(s) in the record of ${target.id}, which is to be brought back; found ${have.length === 0 ? 'none' : `${String(have.length)} (${have.join(', ')})`}.`,
      'Go back to a deployment that was approved; or say `approval.given: signed` in the policy, and have the rollback approved.',
      { environment: environment.name, target: target.id, required, have },
    ),
  );
}

/** With who opened the pull request, and who wrote its head; undefined where the head is not known. */
function authorsWith(
  { pullRequest, head }                     ,
  names                     ,
  { approval: { notAuthor } }             ,
)                                  {
  if (!notAuthor) return names;
  if (head === undefined) return undefined;
  return new Set([...names, ...(0,rules_authors/* namesOf */.eZ)([pullRequest.author]), ...(0,rules_authors/* namesOfAuthor */.$x)(head)]);
}

function headUnknown({ pullRequest: { number, head } }                     )          {
  return answers.refuse(
    'GATE_UNKNOWN',
    `Expected to learn who wrote ${head.slice(0, 12)}, the head of pull request ${String(number)}, who may not approve it; the forge does not have the commit.`,
    'Run it again; where it stays so, say `approval.given: signed` in the policy.',
    { pullRequest: number, head },
  );
}

function noPullRequest({ commit, request }                , { name }             )          {
  const which = commit.known ? commit.value.slice(0, 12) : 'the commit';
  return answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected a pull request that was merged into ${request.branch} as ${which}, whose review is the approval for ${name}; the forge knows none: it was pushed directly, or is a commit in the middle of one.`,
    'Bring the change by a pull request that is reviewed, and promote the commit of its merge; or say `approval.given: signed` in the policy.',
    { environment: name, branch: request.branch },
  );
}

function rejection(
  { pullRequest }                     ,
  { rejectedBy }            ,
  { name }             ,
)          {
  return answers.refuse(
    'GATE_APPROVAL_REJECTED',
    `Expected the reviewers of pull request ${String(pullRequest.number)} to approve for ${name}; the latest word of ${rejectedBy.slice(0, 5).join(', ')} asks for changes.`,
    `Have the review dismissed or answered (${pullRequest.url}), or bring the changes by another pull request.`,
    {
      environment: name,
      pullRequest: pullRequest.number,
      url: pullRequest.url,
      rejectedBy: rejectedBy.slice(0, 20),
    },
  );
}

function missing(
  judged                                                                                  ,
  environment             ,
)          {
  const { required, by } = environment.approval;
  const best = [...judged].sort((a, b) => b.head.counted.length - a.head.counted.length)[0];
  const have = best?.head.counted.map(({ reviewer }) => reviewer) ?? [];
  const notes = judged.flatMap(({ head }) => head.notes);
  const { number, url, head } = best?.reviewed.pullRequest ?? {};
  const who =
    by.length === 0 ? 'somebody who may write to the repository' : by.slice(0, 10).join(' or ');
  return answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected ${String(required)} approving review(s) of ${head?.slice(0, 12) ?? 'the head'}, which pull request ${String(number)} merged; found ${have.length === 0 ? 'none' : `${String(have.length)} (${have.join(', ')})`}${notes.length === 0 ? '' : `: ${notes.slice(0, 5).join('; ')}`}.`,
    `Let ${who} approve the pull request (${url ?? ''}): a forge takes reviews after the merge too.`,
    {
      environment: environment.name,
      required,
      have,
      ...(number === undefined ? {} : { pullRequest: number }),
      ...(url === undefined ? {} : { url }),
      notCounted: notes.slice(0, 20),
    },
  );
}

function notSupported(reason        )          {
  return answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected a forge that keeps reviews of pull requests; ${reason}.`,
    'Say `approval.given: signed` in the policy: then approvers sign with their own key (`waybill approve`).',
  );
}

function refused(result         )                     {
  return { kind: 'refused', result };
}


/***/ }),

/***/ 492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ judgeHead),
/* harmony export */   eb: () => (/* binding */ mayReview),
/* harmony export */   l1: () => (/* binding */ latestWords)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);
/* harmony import */ var _authors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26459);

                                               
                                                        


/** What the reviews of one pull request are judged by. */
                               
                                                 
                                                                                    
                           
                                                            
                                 
                                      
                                                   
                                        
                                                                            
                             
 

/** A review that counts. */
                                
                            
                      
                       
 

/** What the reviews come to. */
                             
                                             
                                                    
                                         
                                 
                                    
 

/**
 * Counts each person's latest word: a comment is none, and a word that was dismissed is taken back. Who may not
 * approve can neither stop it.
 * @param reviewed the reviews, the oldest first, and what they are judged by
 */
function judgeHead(reviewed              )             {
  const counted                  = [];
  const rejectedBy           = [];
  const notes           = [];
  for (const review of latestWords(reviewed.reviews)) {
    const { reviewer, at, url } = review;
    if (review.state === 'changes-requested') {
      if (mayReview(reviewer, reviewed)) rejectedBy.push(reviewer);
      else notes.push(`${reviewer} asked for changes, and may not review`);
      continue;
    }
    const problem = problemOf(review, reviewed);
    if (problem === undefined && at !== undefined) counted.push({ reviewer, at, url });
    else notes.push(`that of ${reviewer} does not count: ${problem ?? 'it was not sent'}`);
  }
  return { counted, rejectedBy, notes };
}

/**
 * @param account a person's account
 * @param reviewed whom the policy lists, or the forge lets write
 * @returns whether the account may approve
 */
function mayReview(
  account        ,
  { by, writers }                                      ,
)          {
  return (by.length > 0 ? by : writers).some((listed) => (0,_waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .sameAccount */ .M_)(listed, account));
}

/** @returns one for each person who said yes or no, the latest, by the person's name */
function latestWords(reviews                              )                               {
  const latest = new Map                           ();
  for (const review of reviews) {
    if (review.state === 'commented' || review.state === 'pending') continue;
    latest.set(review.reviewer.toLowerCase(), review);
  }
  return [...latest.values()].sort((a, b) => (a.reviewer < b.reviewer ? -1 : 1));
}

function problemOf(
  { reviewer, state, commit, at }                   ,
  reviewed              ,
)                     {
  if (state !== 'approved') return 'it was dismissed';
  if (!mayReview(reviewer, reviewed)) {
    return reviewed.by.length > 0
      ? 'the policy does not list this account'
      : 'the forge does not let this account write to the repository';
  }
  if (reviewed.authors.has((0,_authors_js__WEBPACK_IMPORTED_MODULE_1__/* .asName */ .uP)(reviewer))) return 'it is the author, who may not approve';
  if (commit !== reviewed.head)
    return `it was given to ${commit?.slice(0, 12) ?? 'a commit that is gone'}, and ${reviewed.head.slice(0, 12)} was merged`;
  if (at === undefined) return 'it was not sent';
  if (!(Date.parse(at) > reviewed.expiredAt)) return `it was given on ${at} and has expired`;
  return undefined;
}


/***/ }),

/***/ 49666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runGate),
/* harmony export */   u: () => (/* binding */ runnersWord)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42873);
                                                   
                                           
                                                                   
                                          
                                                      
                                                            


const answers = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answersOf */ .Bw)('run');

                                                         

/**
 * Law 3, "credentials follow the law": the run that asks works on the protected branch, not on a tag of its
 * name or on a pull request; the forge's own word of the run agrees, it is the newest attempt, and the workflows
 * that it calls come from the application's repository or from one that the policy lets promote.
 * @param facts what was learned
 * @returns what the gate says
 */
function runGate(facts                )             {
  return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .withEnvironment */ .Ec)(facts, answers, (environment) => judge(facts, environment));
}

function judge(facts                , environment             )             {
  const { run, request } = facts;
  const { owner, ref } = request;
  if (owner === undefined && ref === undefined) {
    return answers.skip('asked at a terminal, not by a run of the forge');
  }
  // A fork's pull request also works on another ref; that it is a fork says more, and no environment takes it.
  const stranger = strangerProblem(facts);
  if (stranger !== undefined) return stranger;
  if (environment.from === 'any') return anyBranch(facts, environment);
  const wrong = runnersWord(request);
  if (wrong !== undefined) return wrong;
  if (!run.known) return unknownRun(run, request.kind);
  const found = run.value;
  if (found === undefined || owner === undefined) {
    return notKnown(
      `the request says that it works on ${ref ?? 'no ref'}, and names no run`,
      'Report this as a fault of Waybill.',
    );
  }
  switch (found.kind) {
    case 'not-supported':
      return ref === undefined
        ? answers.skip(found.reason)
        : answers.allow(`It works on ${ref}; ${found.reason}.`, { ref });
    case 'present':
      return (
        headProblem(found, ref, request.branch) ??
        attemptProblem(found, owner) ??
        branchProblem(facts) ??
        judgeWorkflows(facts, found, owner)
      );
    case 'missing':
    default:
      return notKnown(
        `it has no run ${owner.run} in ${owner.repository}`,
        "Give the token `permissions: actions: read`, and start from a workflow of the application's own repository.",
      );
  }
}

/**
 * Law 3: a run of any branch works with that branch's own workflow file, so it holds no credential for a ledger that
 * protected environments believe. An ops repository of its own, whose policy has none of those, is another ledger.
 */
function anyBranch({ policy, request }                , { name }             )             {
  const { ref, branch } = request;
  if (ref === `refs/heads/${branch}`) {
    return answers.skip(`${name} takes runs of any branch; this one works on ${branch}`);
  }
  if (request.ownLedger === true) {
    return answers.skip(`${name} takes runs of any branch, and has a ledger of its own`);
  }
  if (!policy.known) return answers.unknown('the policy', policy);
  const { environments } = policy.value.policy;
  const guarded = environments.filter(({ from }) => from === 'protected').map((it) => it.name);
  if (guarded.length === 0) return answers.skip(`${name} takes runs of any branch`);
  return answers.refuse(
    'GATE_LEDGER_SHARED',
    `Expected the ledger of ${name}, which runs of any branch may write, to be one that no protected environment believes; the same policy has ${guarded.slice(0, 10).join(', ')}, and found a run on ${ref === undefined ? 'no ref' : JSON.stringify(ref.slice(0, 255))}.`,
    `Let every step of the run name the environment (input \`environment\`), so that its ledger is a branch of the application's repository (\`ops.open\`); or give ${name} an ops repository of its own, with a policy of \`from: any\` environments alone and credentials for nothing else, or start the run on ${branch}.`,
    { environment: name, protected: guarded.slice(0, 20), ref: ref?.slice(0, 300) ?? null },
  );
}

/** Without the forge's word a run proves nothing, whatever its own runner says; a terminal needs none. */
function unknownRun(run         , kind                                   )          {
  const answer = answers.unknown('what the forge says of the run', run);
  if (kind === 'promote') return answer;
  const remedy = `${answer.remedy} Where the forge stays away: \`waybill rollback\` from a terminal goes back with the credentials that its user holds.`;
  return { ...answer, remedy };
}

function notKnown(found        , remedy        )          {
  return answers.refuse(
    'GATE_RUN_UNKNOWN',
    `Expected the forge to know the run; ${found}.`,
    remedy,
  );
}

/** A run of another repository works with that one's branch and workflow file, whatever its ref is called. */
function foreignProblem(
  { event }            ,
  { repository, run }       ,
  source        ,
)                      {
  if (source.toLowerCase().endsWith(`/${repository.toLowerCase()}`)) return undefined;
  return answers.refuse(
    'GATE_RUN_FORK',
    `Expected a run of the application's repository, ${source}; run ${run} is one of ${repository} (${event}), whose branches prove nothing here.`,
    "Start a workflow of the application's own repository on its protected branch.",
    { run, expected: source, found: repository, event },
  );
}

function forkProblem(
  { headRepository, event }                                              ,
  owner       ,
)                      {
  if (headRepository !== undefined && isSame(headRepository, owner.repository)) return undefined;
  const found = headRepository ?? 'a repository that was deleted';
  return answers.refuse(
    'GATE_RUN_FORK',
    `Expected a run whose head is in ${owner.repository}; it is in ${found} (${event}).`,
    'Merge the change into the protected branch by a reviewed pull request; what the merge releases may be promoted.',
    { run: owner.run, expected: owner.repository, found: headRepository ?? null, event },
  );
}

/** What comes from another repository is nobody's branch here. */
function strangerProblem({ run, request }                )                      {
  const { owner, source } = request;
  if (owner === undefined) return undefined;
  const present = run.known && run.value?.kind === 'present' ? run.value : undefined;
  const kept =
    present === undefined
      ? undefined
      : (foreignProblem(present, owner, source) ?? forkProblem(present, owner));
  return kept ?? forkedEvent(request);
}

function forkedEvent({
  event,
  owner,
}                                                    )                      {
  if (event?.headRepository === undefined || owner === undefined) return undefined;
  return forkProblem(
    { headRepository: event.headRepository ?? undefined, event: event.name },
    owner,
  );
}

/**
 * The runner's own word of a run can only refuse: one that says of itself that it is of a fork, of a pull request
 * or of another ref is none of the protected branch. It is asked also where nothing else can be learned.
 * @param request what is asked, with the branch that is protected
 * @returns why not; undefined where it says nothing against it
 */
function runnersWord(
  request                                                                       ,
)                      {
  const { event, ref, branch } = request;
  const forked = forkedEvent(request);
  if (forked !== undefined) return forked;
  if (event?.name.startsWith('pull_request') === true) {
    return wrongRef(`refs/heads/${branch}`, `a run of the event ${event.name}`, branch);
  }
  return ref === undefined ? undefined : refProblem(ref, branch);
}

function refProblem(ref        , branch        )                      {
  const expected = `refs/heads/${branch}`;
  if (ref === expected) return undefined;
  return wrongRef(expected, JSON.stringify(ref.slice(0, 255)), branch);
}

function wrongRef(expected        , found        , branch        )          {
  return answers.refuse(
    'GATE_RUN_REF',
    `Expected a run on ${expected}; found ${found}.`,
    `Start the workflow on ${branch}: a run on another ref works with that ref's own workflow file. Feature branches may reach environments with \`from: any\`.`,
    { expected, found: found.slice(0, 300) },
  );
}

/** What the runner said of its ref must be what the forge keeps of the run. */
function headProblem(
  { event, headBranch }            ,
  ref                    ,
  branch        ,
)                      {
  const expected = `refs/heads/${branch}`;
  if (ref === undefined) return wrongRef(expected, 'no word of the runner of its ref', branch);
  if (event.startsWith('pull_request')) {
    return wrongRef(expected, `a run of the event ${event}`, branch);
  }
  if (headBranch === branch) return undefined;
  const found = `${ref} from the runner, and ${headBranch ?? 'no branch'} from the forge`;
  return wrongRef(expected, found, branch);
}

function attemptProblem({ attempt, ended }            , owner       )                      {
  if (attempt === owner.attempt) return ended ? hasEnded(owner) : undefined;
  if (attempt < owner.attempt) {
    return notKnown(
      `it knows attempt ${String(attempt)} of run ${owner.run} and not ${String(owner.attempt)}`,
      'Run the job again; the forge may answer from an older copy.',
    );
  }
  return answers.refuse(
    'GATE_RUN_SUPERSEDED',
    `Expected the newest attempt of run ${owner.run}; this is attempt ${String(owner.attempt)}, and the forge has ${String(attempt)}.`,
    'Let the newest attempt go on; this one may end.',
    { run: owner.run, attempt: owner.attempt, newest: attempt },
  );
}

/** What still works after that is no job: every other run may take over from it at once, and reviews were not for it. */
function hasEnded({ run, attempt }       )          {
  return answers.refuse(
    'GATE_RUN_ENDED',
    `Expected run ${run} to work; the forge says that its attempt ${String(attempt)} has ended.`,
    'Start the workflow again: a run that was cancelled, or that ended otherwise, starts nothing any more.',
    { run, attempt },
  );
}

/** Which branch is the protected one is proved for a promotion by its own gate. */
function branchProblem({ request, branch: { configured } }                )                      {
  if (request.kind === 'promote') return undefined;
  if (!configured.known) return answers.unknown('which branch is the protected one', configured);
  if (configured.value === request.branch) return undefined;
  return answers.refuse(
    'GATE_BRANCH_NOT_CONFIGURED',
    `Expected the protected branch that the default branch configures, ${configured.value}; found ${request.branch}.`,
    'Start from a checkout of the protected branch; a branch cannot declare itself the protected one.',
    { expected: configured.value, found: request.branch },
  );
}

function judgeWorkflows(facts                , run            , owner       )             {
  const { policy, request } = facts;
  if (!policy.known) return answers.unknown('which workflows may promote', policy);
  if (run.referencedUntold === true) {
    return notKnown(
      `it does not tell which workflows run ${owner.run} calls`,
      'Upgrade the forge to a version that tells it (`referenced_workflows` of a workflow run).',
    );
  }
  const listed = policy.value.policy.workflows;
  const trusted = [owner.repository, ...(listed ?? [])];
  const others = run.referenced.filter(
    ({ repository }) => !trusted.some((it) => isSame(it, repository)),
  );
  for (const workflow of others) {
    const problem = workflowProblem(workflow, listed);
    if (problem !== undefined) return problem;
  }
  const called = run.referenced.map(({ repository, path }) => `${repository} ${path}`);
  return answers.allow(
    `Run ${owner.run} works on refs/heads/${request.branch} (${run.event}, attempt ${String(run.attempt)})${called.length === 0 ? '' : `; it calls ${called.slice(0, 10).join(', ')}`}.`,
    { run: owner.run, attempt: run.attempt, event: run.event, workflows: called.slice(0, 20) },
  );
}

function workflowProblem(
  { repository, path, fork }                    ,
  listed                               ,
)                      {
  const facts = { repository, path };
  const remedy = `Call the workflow of a repository that you trust; or list ${repository} under \`workflows\` of the policy in a reviewed change.`;
  if (fork === true) {
    return answers.refuse(
      'GATE_WORKFLOW_FORK',
      `Expected reusable workflows of the application's repository or of one that the policy lists; ${path} comes from ${repository}, which is a fork.`,
      remedy,
      facts,
    );
  }
  if (fork === undefined) {
    return answers.refuse(
      'GATE_UNKNOWN',
      `Expected to learn whether ${repository}, from which ${path} comes, is a fork; this token does not see the repository.`,
      `${remedy} A token that may read it would do as well.`,
      facts,
    );
  }
  if (listed === undefined) return undefined;
  return answers.refuse(
    'GATE_WORKFLOW_NOT_LISTED',
    `Expected reusable workflows of the application's repository or of ${listed.slice(0, 10).join(', ')}; ${path} comes from ${repository}.`,
    remedy,
    { ...facts, listed: listed.slice(0, 20) },
  );
}

/** Forges take owner and repository names in any case. */
function isSame(one        , other        )          {
  return one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 4596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ signaturesOf)
/* harmony export */ });
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77202);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93189);
                                                   

                                                

/**
 * @param registry gives the client of a host
 * @returns the verification of signatures and waybills that hang on images as referrers
 */
function signaturesOf(registry                                  )                {
  const clientOf = (repository        )                 =>
    registry(repository.slice(0, repository.indexOf('/')));
  return {
    verify: (image, expectation) => (0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_0__/* .verifyImage */ .ZG)(clientOf(image.repository), image, expectation),
    waybill: (image, expectation) => (0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__/* .readWaybill */ .XB)(clientOf(image.repository), image, expectation),
  };
}


/***/ }),

/***/ 27817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ recordedPapers),
/* harmony export */   Z: () => (/* binding */ recordedPlatformPapers)
/* harmony export */ });
                                            
                                                               
                                                 

/**
 * @param record a release's record
 * @returns by the name of each image the digests of everything that was ever recorded to hang on it: signatures,
 *   waybills, attestations; not what hangs on the manifests of an index. With them it is found, and put back, where a registry's list of referrers lost it.
 */
function recordedPapers(record               )                                         {
  const papers = new Map                     ();
  const add = (image        , attestation        )       => {
    papers.set(image, (papers.get(image) ?? new Set()).add(attestation));
  };
  for (const { evidence } of record.transitions) {
    if (evidence.phase === 'signed') {
      // An attempt may have failed before its claim: the signatures of the last one are the release's.
      for (const { name, signatures } of evidence.images) {
        papers.set(name, new Set(signatures));
      }
    } else if (evidence.phase === 'released') {
      for (const { name, attestation } of evidence.waybills) add(name, attestation);
      for (const { image, attestation, subject } of evidence.attestations ?? [])
        if (subject === undefined) add(image, attestation);
    }
  }
  return new Map([...papers].map(([image, digests]) => [image, [...digests]]));
}

/**
 * @param record a release's record
 * @returns what was recorded to hang on single manifests of its images' indexes
 */
function recordedPlatformPapers(
  record               ,
)                                                                  {
  return record.transitions.flatMap(({ evidence }) =>
    evidence.phase !== 'released'
      ? []
      : (evidence.attestations ?? []).flatMap(({ subject, ...rest }) =>
          subject === undefined ? [] : [{ ...rest, subject }],
        ),
  );
}


/***/ }),

/***/ 51666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ compareSchemaVersions)
/* harmony export */ });
/** A version that has an order: groups of digits, and maybe a name behind them (`42`, `v1.3`, `0042_add_index`). */
const ordered = /^v?(\d{1,30}(?:[._-]\d{1,30}){0,9})(?:[_-]{1,2}[A-Za-z].*)?$/;

/**
 * Compares two versions of a schema as people count: by their groups of digits, the first difference decides.
 * @param one a version
 * @param other another one
 * @returns below 0 where `one` is older, above 0 where it is newer, 0 where they are the same; undefined where they
 *   have no order (a hash, a name, the same digits with different names)
 */
function compareSchemaVersions(one        , other        )                     {
  if (one === other) return 0;
  const left = groupsOf(one);
  const right = groupsOf(other);
  if (left === undefined || right === undefined) return undefined;
  for (const [index, group] of left.entries()) {
    const against = right[index];
    if (against === undefined) return 1;
    if (group !== against) return group < against ? -1 : 1;
  }
  return left.length < right.length ? -1 : undefined;
}

function groupsOf(version        )                                {
  const digits = ordered.exec(version)?.[1];
  return digits?.split(/[._-]/).map((group) => BigInt(group));
}


/***/ }),

/***/ 94671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ recordFence)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49482);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54152);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86188);


                                                           


/**
 * A fence for what is done for a deployment without its lock: showing how it stands, merging what it proposed. A run
 * that was called dead and goes on all the same would show or do what is over.
 * @param connections the systems of the deployment
 * @param record the deployment as this run knows it
 * @returns asks the ledger whether it still stands so; throws FENCED_OFF where it does not
 */
function recordFence(connections             , record                  )        {
  return async () => {
    const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q9)(connections);
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

/***/ 37948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ signApproval),
/* harmony export */   ej: () => (/* binding */ verifyApproval),
/* harmony export */   qk: () => (/* binding */ approvalPayloadType),
/* harmony export */   xI: () => (/* binding */ approvalSchema)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _allowed_signer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92874);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12194);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96254);
                                                 





                                        

/** The payload type of an approval: no other signed document can be taken for one. */
const approvalPayloadType = 'application/vnd.waybill.approval.v1+json';

/** A person's word that one plan may be carried out in one environment. */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    application: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    planHash: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
    /** The approver's name in the policy. */
    approver: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    expiresAt: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    comment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000).optional(),
    /** The ledger's head when the approval was given: a ledger that was rewritten does not have it any more. */
    ledgerHead: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr.optional(),
  })
  .refine(({ at, expiresAt }) => Date.parse(at) < Date.parse(expiresAt), {
    message: 'expiresAt is not after at',
  });
                                                      

/** What an approval must be about. */
                                      
                               
                               
                            
                                 
                       
 

/** An approval that was believed. */
                                   
                            
                      
                             
                                       
                         
 

/** An approver's clock may be this much ahead of ours. */
const clockSkewMilliseconds = 5 * 60_000;

/** No approval is longer; a comment has at most 4,000 characters. */
const maximumApprovalBytes = 64 * 1024;

/**
 * @param signer the approver's key
 * @param approval what is approved
 * @returns the signed approval, as a forge stores it
 * @throws APPROVAL_INVALID where a value is wrong
 */
async function signApproval(signer        , approval          )                    {
  const checked = parseApproval(approval);
  return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .signEnvelope */ .Yj)(approvalPayloadType, Buffer.from((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(checked), 'utf8'), signer);
}

/**
 * Verifies that an approver of the policy approved exactly this plan, and that it still counts.
 * @param envelope the stored envelope: JSON, or parsed
 * @param approvers the policy's approvers
 * @param expectation application, environment, plan and the time now
 * @returns who approved, and when
 * @throws APPROVAL_INVALID, APPROVAL_UNKNOWN_KEY, APPROVAL_WRONG_APPROVER, APPROVAL_WRONG_TARGET,
 *   APPROVAL_WRONG_PLAN, APPROVAL_NOT_YET_VALID, APPROVAL_EXPIRED, KEY_INVALID (a key of the policy)
 */
function verifyApproval(
  envelope                                ,
  approvers                      ,
  expectation                     ,
)                   {
  const { approval, holders, keyId } = openApproval(envelope, approvers);
  if (!holders.includes(approval.approver)) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_APPROVER', {
      message: `Expected the approval to name ${holders.join(' or ')}, whose key signed it; it names ${approval.approver}.`,
      remedy: 'Whoever approves signs with their own key and under their own name in the policy.',
      facts: { named: approval.approver, signedBy: holders },
    });
  }
  refuseOtherTarget(approval, expectation);
  refuseOtherTime(approval, expectation.now);
  const { approver, at, expiresAt, comment } = approval;
  return { approver, at, expiresAt, comment, keyId };
}

/** @returns the approval, and everyone in the policy who has the key that signed it */
function openApproval(
  envelope                                ,
  approvers                      ,
)                                                           {
  const keys = (0,_allowed_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .allowedKeys */ .P)(approvers);
  try {
    const parsed = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .mE)(boundedEnvelope(envelope));
    const { payload, verifier } = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyEnvelope */ .FY)(parsed, approvalPayloadType, keys);
    const approval = parseApproval((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload, 'an approval'));
    const holders = keys.filter(({ keyId }) => keyId === verifier.keyId).map(({ name }) => name);
    return { approval, holders, keyId: verifier.keyId };
  } catch (error) {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'SIGNATURE_WRONG_KEY')) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_UNKNOWN_KEY', {
        message: `Expected an approval signed with the key of an approver (${approvers.map(({ name }) => name).join(', ') || 'the policy names none'}). ${error.message}`,
        remedy:
          "Approve with the key that the policy holds, or add the approver's public key to the policy.",
        facts: error.facts,
      });
    }
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'ENVELOPE_INVALID') || (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'SIGNATURE_INVALID')) {
      throw approvalInvalid(error.message);
    }
    throw error;
  }
}

function boundedEnvelope(envelope                                )                                 {
  if (typeof envelope !== 'string' && !(envelope instanceof Uint8Array)) return envelope;
  if (envelope.length <= maximumApprovalBytes) return envelope;
  throw approvalInvalid(
    `It has ${String(envelope.length)} bytes; an approval has at most ${String(maximumApprovalBytes)}.`,
  );
}

function refuseOtherTarget(approval          , expectation                     )       {
  const { application, environment, planHash } = expectation;
  if (approval.application !== application || approval.environment !== environment) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_TARGET', {
      message: `Expected an approval for ${application} in ${environment}; this one is for ${approval.application} in ${approval.environment}.`,
      remedy: 'Approve the plan of this environment.',
      facts: {
        approvedApplication: approval.application,
        approvedEnvironment: approval.environment,
      },
    });
  }
  if (approval.planHash !== planHash) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_PLAN', {
      message: `Expected an approval of the plan ${planHash}; ${approval.approver} approved ${approval.planHash}.`,
      remedy:
        'The plan changed since it was approved (another release, policy or base). Look at the new plan and approve it.',
      facts: {
        expectedPlan: planHash,
        approvedPlan: approval.planHash,
        approver: approval.approver,
      },
    });
  }
}

function refuseOtherTime({ approver, at, expiresAt }          , now        )       {
  if (Date.parse(at) > now + clockSkewMilliseconds) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_NOT_YET_VALID', {
      message: `Expected an approval given before ${new Date(now).toISOString()}; that of ${approver} is dated ${at}.`,
      remedy: "Check the clocks of the approver's machine and of this one, then approve again.",
      facts: { approver, at },
    });
  }
  if (Date.parse(expiresAt) <= now) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_EXPIRED', {
      message: `Expected an approval that is valid at ${new Date(now).toISOString()}; that of ${approver} expired at ${expiresAt}.`,
      remedy: 'Look at the plan and approve it again.',
      facts: { approver, at, expiresAt },
    });
  }
}

function parseApproval(value         )           {
  const result = approvalSchema.safeParse(value);
  if (result.success) return result.data;
  throw approvalInvalid(`${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .describeIssues */ .w)(result.error).join('; ')}.`);
}

function approvalInvalid(problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_INVALID', {
    message: `Expected a signed approval as \`waybill approve\` writes it. ${problem}`,
    remedy: 'Approve the plan again; if this approval should be good, find out who changed it.',
  });
}


/***/ })

};
})
