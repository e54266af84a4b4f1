export const id = 3143;
export const ids = [3143];
export const modules = {

/***/ 3804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ reviewsBeforeSchema),
/* harmony export */   a4: () => (/* binding */ reviewsSince),
/* harmony export */   lK: () => (/* binding */ reviewsBefore)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8656);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);

                                                        

                                                           

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

/***/ 7377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ waybillAuthor),
/* harmony export */   Zd: () => (/* binding */ ledgerTrailer),
/* harmony export */   df: () => (/* binding */ commitMessage)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5363);

                                           
                                                                

/** Which head of the ledger a desired-state commit was written after. */
const ledgerTrailer = 'Waybill-Ledger';

/**
 * The message of a desired-state commit. Its trailers make the trace work from git alone, and hold on to the ledger
 * from outside: a ledger that was rewritten does not have that head any more (design, section 4).
 * @param record the deployment
 * @param changes what the commit changes
 * @param ledgerHead the ledger's head that was read before it was written
 */
function commitMessage(
  record                  ,
  changes                   ,
  ledgerHead                       ,
)         {
  const files = [...new Set(changes.map(({ file }) => file))];
  return [
    `${record.environment}: ${record.application} ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .releaseTag */ .aF)(record.commit).slice(0, 16)}`,
    '',
    ...files.map((file) => `Changes ${file}.`),
    '',
    `Waybill-Application: ${record.application}`,
    `Waybill-Environment: ${record.environment}`,
    `Waybill-Release: ${record.commit}`,
    `Waybill-Deployment: ${record.id}`,
    ...record.release.images.map(({ name, digest }) => `Waybill-Digest: ${name}@${digest}`),
    ...(ledgerHead === undefined ? [] : [`${ledgerTrailer}: ${ledgerHead}`]),
    '',
  ].join('\n');
}

/** @returns the author of what Waybill writes on behalf of a run */
function waybillAuthor(owner       )         {
  return {
    name: owner.actor,
    email: `${owner.actor.replace(/[^A-Za-z0-9._-]/g, '-')}@waybill.invalid`,
  };
}


/***/ }),

/***/ 6531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ desiredChange)
/* harmony export */ });
/* unused harmony export statedValues */
/* harmony import */ var _waybill_desired_state__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4299);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4117);
                                                   
                                             

                                              


/** Reads a file of the ops repository at one commit; undefined where it is not there. */
                                                                         

/** What has to be written so that an environment's files name a release. */
                                
                                
                                                  
                                   
                                      
 

/**
 * Works out what an environment's files have to say: the *intent* that is applied again whenever the ops
 * repository has moved (law 4).
 * @param environment whose files
 * @param release whose digests
 * @param readFile reads the ops repository at the commit that the change will stand on
 * @throws DESIRED_STATE_* where a file is missing or cannot be edited safely
 */
async function desiredChange(
  environment             ,
  release         ,
  readFile          ,
)                         {
  const files = new Map                    ();
  const changes           = [];
  for (const { file, format, images } of environment.desiredState) {
    const bytes = files.get(file) ?? (await readFile(file));
    if (bytes === undefined) throw fileMissing(file, environment.name);
    const edits = Object.entries(images).map(([name, selector]) => ({
      selector,
      ...imageOf(release, name, environment.name),
    }));
    const edited = (0,_waybill_desired_state__WEBPACK_IMPORTED_MODULE_0__/* .editDesiredState */ .y)(format, bytes, edits, file);
    if (edited.changes.length === 0) continue;
    files.set(file, edited.bytes);
    for (const { selector, before, after } of edited.changes) {
      changes.push({ file, selector, before: before?.text ?? null, after: after.text });
    }
  }
  return { files, changes };
}

/**
 * @param environment whose files
 * @param readFile reads the ops repository at one commit
 * @returns what the files say now, by `file selector`: what a conflict is measured by
 */
async function statedValues(
  environment             ,
  readFile          ,
)                                              {
  const values = new Map                       ();
  for (const { file, format, images } of environment.desiredState) {
    const bytes = await readFile(file);
    if (bytes === undefined) throw fileMissing(file, environment.name);
    const stated = readDesiredState(format, bytes, Object.values(images), file);
    for (const selector of Object.values(images)) {
      values.set(`${file} ${selector}`, stated.get(selector)?.text ?? null);
    }
  }
  return values;
}

function imageOf(
  release         ,
  name        ,
  environment        ,
)                                                      {
  const image = release.images.find((candidate) => candidate.name === name);
  if (image !== undefined)
    return { repository: image.repository, tag: image.tag, digest: image.digest };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .stageError */ .vH)('DESIRED_STATE_IMAGE_UNKNOWN', {
    message: `Expected the release of ${release.commit.slice(0, 12)} to have an image ${name}, which desired state of ${environment} names; it has ${release.images.map((other) => other.name).join(', ')}.`,
    remedy: 'Name images of the release under `desired-state` of the environment.',
    facts: { image: name, environment },
  });
}

function fileMissing(file        , environment        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .stageError */ .vH)('DESIRED_STATE_FILE_MISSING', {
    message: `Expected the file ${file} in the ops repository, which the policy names for ${environment}; found none.`,
    remedy:
      'Commit the file with what the environment runs now (an empty dotenv file will do for the first time).',
    facts: { file, environment },
    location: { file },
  });
}


/***/ }),

/***/ 4413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ proposeStep)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var policy = __webpack_require__(8894);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(5363);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(3509);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(4152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(141);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/commit-message.js
var commit_message = __webpack_require__(7377);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(9651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/desired-change.js
var desired_change = __webpack_require__(6531);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(4117);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/fact.js
var fact = __webpack_require__(45);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/pull-requests.js
var pull_requests = __webpack_require__(8291);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/source.js
var facts_source = __webpack_require__(1346);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/answer.js
var answer = __webpack_require__(2873);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/authors.js
var rules_authors = __webpack_require__(6459);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/pull-request-approval.js
var pull_request_approval = __webpack_require__(8758);
// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/rules/pull-request-reviews.js
var pull_request_reviews = __webpack_require__(492);
;// CONCATENATED MODULE: ./node_modules/@waybill/gate/src/ops-pull-request.js
                                                   
                                               
                                                         



                                         
                                            
                                                        





const answers          = (0,answer/* answersOf */.Bw)('approval');

/** The merged pull request of the ops repository, and what it brought. */
                                         
                                    
                                                              
                                                                  
                             
                         
                            
                         
                                    
                             
                         
                            
                                                  
                                          
                              
    
                                                                            
                                               
 

/** What `judgeOpsPullRequest` asks. */
                                      
                                                     
                                                                    
                               
 

/**
 * The approval as a review of the pull request in the ops repository, or as its merge by somebody who may approve:
 * asked once it is merged, before the deployment goes on. Neither the author of the released commit nor whoever
 * opened the pull request counts, and no App where the policy lists nobody. A review must not have expired when it
 * was merged; one that was given after the merge counts too.
 * @param ports the forges of both repositories
 * @param question the merged pull request and the policy's environment
 * @returns what counts, or why it does not suffice (GATE_APPROVAL_MISSING, GATE_APPROVAL_REJECTED, GATE_UNKNOWN)
 * @throws the signal's reason
 */
async function judgeOpsPullRequest(
  ports                     ,
  question                        ,
)                              {
  const { environment, pullRequest, request, commit } = question;
  const { by, notAuthor, required, expiresMilliseconds } = environment.approval;
  const { opsForge, forge, signal } = ports;
  const found = await (0,fact/* learn */.nB)(signal, async () => {
    const facts = await opsForge.pullRequestReviews(pullRequest.number);
    if (facts.kind === 'not-supported') return { reviews: [], writers: [] };
    return { reviews: facts.reviews, writers: await (0,pull_requests/* writersOf */.k)(opsForge, facts.reviews, by) };
  });
  if (!found.known) return refused(answers.unknown('the reviews of the pull request', found));
  const source = await (0,fact/* learn */.nB)(signal, () => (0,facts_source/* readSource */.o)(forge, commit));
  const authors = (0,rules_authors/* authorsOf */.EK)({ request, source }, environment, answers);
  if ('allowed' in authors) return refused(authors);
  const names = notAuthor ? withOpener(authors.names, question) : authors.names;
  const judged = (0,pull_request_reviews/* judgeHead */.O)({
    ...found.value,
    ...{ head: pullRequest.head, by, authors: names },
    expiredAt: Date.parse(pullRequest.mergedAt) - expiresMilliseconds,
  });
  if (judged.rejectedBy.length > 0) return refused(rejection(question, judged));
  const merger = mergerOf(question, names);
  const people = new Set([
    ...judged.counted.map(({ reviewer }) => reviewer.toLowerCase()),
    ...(merger === undefined ? [] : [merger.toLowerCase()]),
  ]);
  if (people.size < required) return refused(missing(question, judged, people.size));
  const reviews = judged.counted.map((review) => (0,pull_request_approval/* reviewApproval */.ep)(review, pullRequest.number));
  return {
    kind: 'approved',
    counted: [
      ...reviews,
      ...(merger === undefined
        ? []
        : [
            {
              ...{ approver: merger, at: pullRequest.mergedAt },
              ...{ source: 'merge'         , pullRequest: pullRequest.number },
            },
          ]),
    ],
  };
}

function withOpener(
  names                     ,
  { pullRequest, headAuthor }                        ,
)                      {
  const wrote = headAuthor === undefined ? [] : (0,rules_authors/* namesOfAuthor */.$x)(headAuthor);
  return new Set([...names, ...(0,rules_authors/* namesOf */.eZ)([pullRequest.author]), ...wrote]);
}

/** Who merged it, where that counts as an approval: merging proves the right to write. */
function mergerOf(
  { environment, pullRequest: { mergedBy } }                        ,
  authors                     ,
)                     {
  if (mergedBy === undefined || authors.has((0,rules_authors/* asName */.uP)(mergedBy))) return undefined;
  const { by } = environment.approval;
  const may = by.length > 0 ? (0,pull_request_reviews/* mayReview */.e)(mergedBy, { by, writers: [] }) : !isApp(mergedBy);
  return may ? mergedBy : undefined;
}

/** https://docs.github.com/en/rest/users/users: the login of an App's account ends so. */
function isApp(account        )          {
  return account.endsWith('[bot]');
}

function rejection(
  { environment, pullRequest }                        ,
  { rejectedBy }            ,
)          {
  return answers.refuse(
    'GATE_APPROVAL_REJECTED',
    `Expected the reviewers of pull request ${String(pullRequest.number)} to approve for ${environment.name}; the latest word of ${rejectedBy.slice(0, 5).join(', ')} asks for changes, and it was merged all the same.`,
    `Have the review dismissed or answered (${pullRequest.url}).`,
    {
      environment: environment.name,
      pullRequest: pullRequest.number,
      url: pullRequest.url,
      rejectedBy: rejectedBy.slice(0, 20),
    },
  );
}

function missing(
  { environment, pullRequest }                        ,
  judged            ,
  found        ,
)          {
  const { required, by } = environment.approval;
  const { number, url, mergedBy } = pullRequest;
  const have = judged.counted.map(({ reviewer }) => reviewer);
  const notes = judged.notes.slice(0, 5).join('; ');
  const who =
    by.length === 0 ? 'somebody who may write to the ops repository' : by.slice(0, 10).join(' or ');
  return answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected ${String(required)} person(s) who may do so to approve pull request ${String(number)} or to merge it; found ${String(found)}${mergedBy === undefined ? '' : `, and ${mergedBy} merged it`}${notes === '' ? '' : `: ${notes}`}.`,
    `Let ${who} approve it before it is merged (${url}).`,
    {
      environment: environment.name,
      required,
      have,
      pullRequest: number,
      url,
      mergedBy: mergedBy ?? null,
      notCounted: judged.notes.slice(0, 20),
    },
  );
}

function refused(result         )                     {
  return { kind: 'refused', result };
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/check.js + 36 modules
var check = __webpack_require__(5382);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/records.js
var records = __webpack_require__(7970);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/merge-approval.js
                                                   
                                               
                                                         


                                                                 


/** A record holds no more. */
const mostApprovals = 32;

/**
 * @param environment of the policy
 * @returns whether the pull request in the ops repository is what has to be approved
 */
function isReviewed({ approval }             )          {
  return approval.given === 'ops-pull-request' && approval.required > 0;
}

/** A merge, as the forge and git tell it. */
                        
                                    
                            
                            
                                                                                                      
                                        
                                                             
                                      
 

/** Where it was merged. */
                             
                        
                        
 

/**
 * Tells who approved what was merged. Where the policy takes the review of this pull request as the approval, it is
 * judged now; else its merge is one, beside those that were given before it was proposed.
 * @param context environment, release, ledger
 * @param ops the ops repository
 * @param record the deployment that was proposed
 * @param merged the merge
 * @returns what the record keeps
 * @throws GATE_REFUSED with what stands in desired state without approval, and how to come back
 */
async function mergeApprovals(
  context                   ,
  ops            ,
  record                  ,
  merged       ,
)                               {
  const { planHash, approvals = [] } = (0,records/* requestOf */.f)(record);
  const { pullRequest, mergedBy, author, mergedAt } = merged;
  if (!isReviewed(context.environment)) {
    const approver = mergedBy ?? author ?? 'unknown';
    const { number } = pullRequest;
    const merge = {
      approver,
      at: mergedAt,
      planHash,
      source: 'merge',
      pullRequest: number,
    }         ;
    return [...approvals.slice(0, mostApprovals - 1), merge];
  }
  const judged = await judgeReviews(context, ops, record, merged);
  if (judged.kind === 'refused') throw await mergedUnapproved(context, ops, record, merged, judged);
  return judged.counted.slice(0, mostApprovals).map((approval) => ({ ...approval, planHash }));
}

async function judgeReviews(
  { connections, environment, release }                   ,
  ops            ,
  record                  ,
  { pullRequest, mergedBy, mergedAt }       ,
)                              {
  const { number, url, headSha: head, author } = pullRequest;
  const isOurs = head === (0,agreement/* deploymentEvidence */.L8)(record, 'proposed')?.head;
  const { kind, requestedBy } = (0,records/* requestOf */.f)(record);
  return await judgeOpsPullRequest(
    {
      forge: await connections.forge(),
      opsForge: ops.forge,
      signal: connections.settings.signal,
    },
    {
      environment,
      request: { kind: kind === 'promote' ? 'promote' : 'rollback', requestedBy },
      commit: release.commit,
      pullRequest: { number, url, head, author: author.name, mergedBy, mergedAt },
      headAuthor: isOurs ? undefined : await ops.forge.commit(head),
    },
  );
}

/** The refusal that says what stands in desired state without approval, and how to come back. */
async function mergedUnapproved(
  { ledger, environment }                   ,
  ops            ,
  record                  ,
  { pullRequest, merge }       ,
  { result }                                                  ,
)                 {
  const active = (await ledger.environment(environment.name))?.active;
  const runs =
    active === undefined || active === null
      ? `nothing was ever active in ${environment.name}`
      : `${environment.name} last ran ${active.commit.slice(0, 12)} (${active.deployment})`;
  const { planHash } = (0,records/* requestOf */.f)(record);
  return (0,check/* refusalBy */.oy)(
    [
      {
        ...result,
        message: `${result.message} Desired state on ${ops.base} names ${record.commit.slice(0, 12)} since the merge ${merge.slice(0, 12)}, without the approval: whatever applies it may run it already; ${runs}. The deployment does not go on.`,
        remedy: `Revert ${merge.slice(0, 12)} in the ops repository, and start the promotion again: it opens another pull request. ${result.remedy}`,
        facts: { ...result.facts, merge, pullRequest: pullRequest.number },
      },
    ],
    { kind: 'promote', application: record.application, environment: environment.name },
    planHash,
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/pull-request-text.js
                                                   

                                                        


/** @returns the title of the pull request that proposes a deployment */
function pullRequestTitle(record                  )         {
  return `${record.environment}: ${record.application} ${(0,vocabulary/* releaseTag */.aF)(record.commit).slice(0, 16)}`;
}

/**
 * @param record the deployment that is proposed
 * @param environment of the policy: who has to approve, and where
 * @returns its body: what changes, what a merge does, and how to come back
 */
function pullRequestBody(record                  , environment             )         {
  const request = (0,records/* requestOf */.f)(record);
  return [
    `${request.kind === 'rollback' ? 'Rolls back' : 'Promotes'} **${record.application}** in **${record.environment}** to commit \`${record.commit}\`.`,
    '',
    '| image | digest |',
    '| --- | --- |',
    ...record.release.images.map(({ name, digest }) => `| ${name} | \`${digest}\` |`),
    '',
    approvalText(request.planHash, environment),
    `To come back, start the rollback of ${record.environment}: it builds nothing.`,
    '',
    `Deployment \`${record.id}\`.`,
    '',
  ].join('\n');
}

function approvalText(planHash        , { approval }             )         {
  if (approval.given !== 'ops-pull-request' || approval.required === 0)
    return `Merging this is the approval of the plan \`${planHash}\` and rolls the release out.`;
  const who =
    approval.by.length === 0 ? 'whoever may write to this repository' : approval.by.join(', ');
  const author = approval.notAuthor ? ', but for the author of the commit' : '';
  return `**Have it approved before it is merged**: ${String(approval.required)} of ${who}${author}, by a review of this pull request or by merging it. The approval is for the plan \`${planHash}\`; without it the merge is refused, although whatever applies desired state rolls the release out.`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/open-ops-pr.js


                                                         
                                                  


                                                     






/** What open-ops-pr works on. */
                                 
                               
                             
                              
 

/** The pull request, and the merge once there is one. */
                              
                                    
                            
                                            
 

/** The ops repository of a proposal. */
               
                              
                        
                        
                                                                                   
                          
 

/**
 * Proposes the release's digests in one pull request per application and environment, updated in place; once
 * it is merged, records the merge as approval and desired state.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment
 * @throws DELIVERY_UNSUPPORTED, NOTHING_TO_PROPOSE, PULL_REQUEST_CLOSED, MERGE_DIFFERS; GATE_REFUSED where it was
 *   merged without the approval that the policy asks of it
 */
async function proposeStep(
  connections             ,
  request                ,
)                       {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, request.environment, request.commit);
  requirePullRequests(context);
  const ops = await opsOf(connections, context);
  const held = await (0,deployment_context/* heldDeployment */.T)(context, request.deployment);
  const proposed = (0,agreement/* deploymentEvidence */.L8)(held.record, 'proposed');
  const existing =
    proposed === undefined ? undefined : await ops.forge.pullRequest(proposed.pullRequest);
  const phase = (0,src_record/* phaseOf */.hU)(held.record);
  if (existing !== undefined && ((0,phases/* isActive */.$m)(phase) || (0,phases/* isEnd */.uV)(phase) || phase === 'desired')) {
    return { pullRequest: existing, changed: false, opsCommit: existing.mergeCommit };
  }
  if (existing?.state === 'merged') return await recordMerge(context, ops, held.record, existing);
  if (existing?.state === 'closed') throw open_ops_pr_closed(existing);
  await held.fence();
  const fenced = connections.fenced(held.fence);
  const [git, forge] = await Promise.all([fenced.opsGit(), fenced.opsForge()]);
  return await propose(context, { ...ops, git, forge }, held.record);
}

function requirePullRequests(context                   )       {
  const { environment, config } = context;
  if (environment.delivery !== 'pull-request') {
    throw (0,error_codes/* stageError */.vH)('DELIVERY_UNSUPPORTED', {
      message: `Expected ${environment.name} to be delivered by pull requests, found delivery \`${environment.delivery}\`.`,
      remedy: 'Use update-desired-state for this environment.',
      facts: { environment: environment.name, delivery: environment.delivery },
    });
  }
  if ((0,policy/* migrationsFor */.jA)(environment, config) === 'none') return;
  throw (0,error_codes/* stageError */.vH)('DELIVERY_UNSUPPORTED', {
    message: `Expected no migration before the rollout of ${environment.name}: the merge of a pull request is the rollout, so nothing can come between.`,
    remedy:
      'Set `migrations: none` for the environment and migrate by a hook of the controller or by hand, or use `delivery: direct`.',
    facts: { environment: environment.name },
  });
}

async function opsOf(connections             , context                   )               {
  const [git, forge, { application, ops }] = await Promise.all([
    connections.opsGit(),
    connections.opsForge(),
    connections.names(),
  ]);
  return {
    git,
    forge,
    base: ops.branch,
    branch: `waybill/propose/${application}/${context.environment.name}`,
  };
}

async function propose(
  context                   ,
  ops     ,
  record                  ,
)                       {
  const [open] = await ops.forge.findPullRequests({
    state: 'open',
    head: ops.branch,
    base: ops.base,
  });
  const head = await writeBranch(context, ops, record, open !== undefined);
  const title = pullRequestTitle(record);
  const body = pullRequestBody(record, context.environment);
  const markers = { application: record.application, environment: record.environment };
  const written =
    open === undefined
      ? {
          value: await ops.forge.openPullRequest({
            title,
            body,
            head: ops.branch,
            base: ops.base,
            markers,
          }),
          changed: true,
        }
      : await ops.forge.updatePullRequest(open.number, { title, body });
  const { value: pullRequest } = written;
  const evidence                                   = {
    phase: 'proposed',
    repository: ops.git.url,
    pullRequest: pullRequest.number,
    url: pullRequest.url,
    head: head.commit,
    changes: [...head.changes],
  };
  const advanced = await context.ledger.advance(record.id, [{ to: 'proposed', evidence }], {
    releaseLock: true,
  });
  return {
    pullRequest: { ...pullRequest, headSha: head.commit },
    // The lock that the start took and that is freed here is no change of the proposal.
    changed: head.changed || written.changed || (0,src_record/* phaseOf */.hU)(record) !== (0,src_record/* phaseOf */.hU)(advanced.deployment),
    opsCommit: undefined,
  };
}

/** Puts our change on the branch: on top of an open pull request (a person's commits stay), else on the base. */
async function writeBranch(
  context                   ,
  ops     ,
  record                  ,
  isOpen         ,
)                                                                               {
  const ref = `refs/heads/${ops.branch}`;
  const base = vocabulary/* commitShaSchema */.jr.parse(await ops.git.readRef(`refs/heads/${ops.base}`));
  const { changes } = await (0,desired_change/* desiredChange */.N)(context.environment, context.release, (path) =>
    ops.git.readFile(base, path),
  );
  if (changes.length === 0) {
    throw (0,error_codes/* stageError */.vH)('NOTHING_TO_PROPOSE', {
      message: `Expected desired state of ${record.environment} to differ from the release; it names these digests already.`,
      remedy: isReviewed(context.environment)
        ? 'It was written without a proposal that could be approved: revert that commit in the ops repository, and start the promotion again.'
        : 'Nothing has to be merged. Look with `waybill status` at what the environment runs.',
      facts: { environment: record.environment, commit: base },
    });
  }
  // A branch that an earlier, ended pull request left behind is ours and does not block.
  if (!isOpen && !(await isOwnBranch(ops, ref, base, record))) await ops.git.deleteRef(ref);
  const ledgerHead = await context.ledger.head();
  const result = await ops.git.update([
    {
      ref,
      startFrom: base,
      apply: async (snapshot) => {
        const change = await (0,desired_change/* desiredChange */.N)(context.environment, context.release, (path) =>
          snapshot.readFile(path),
        );
        if (change.files.size === 0) return { kind: 'unchanged' };
        return {
          kind: 'commit',
          files: change.files,
          message: (0,commit_message/* commitMessage */.df)(record, change.changes, ledgerHead),
          author: (0,commit_message/* waybillAuthor */.W1)(context.connections.settings.owner),
        };
      },
    },
  ]);
  return { commit: vocabulary/* commitShaSchema */.jr.parse(result.refs[0]?.after), changed: result.changed, changes };
}

/** Whether a run before this one wrote the branch for this deployment, and was ended before it could propose it. */
async function isOwnBranch(
  ops     ,
  ref        ,
  base           ,
  record                  ,
)                   {
  const head = await ops.git.readRef(ref);
  const commit = head === undefined ? undefined : await ops.git.readCommit(head);
  if (commit === undefined) return false;
  const onBase = commit.parents.length === 1 && commit.parents[0] === base;
  return onBase && commit.trailers.get('Waybill-Deployment') === record.id;
}

async function recordMerge(
  context                   ,
  ops     ,
  record                  ,
  pullRequest             ,
)                       {
  const merge = vocabulary/* commitShaSchema */.jr.parse(pullRequest.mergeCommit);
  const { changes } = await (0,desired_change/* desiredChange */.N)(context.environment, context.release, (path) =>
    ops.git.readFile(merge, path),
  );
  if (changes.length > 0) {
    throw (0,error_codes/* stageError */.vH)('MERGE_DIFFERS', {
      message: `Expected the merge ${merge.slice(0, 12)} of pull request ${String(pullRequest.number)} to hold what was proposed; ${changes.map(({ selector, file }) => `${selector} in ${file}`).join(', ')} says something else.`,
      remedy:
        'See who changed the branch before it was merged; start a new promotion for what is to run.',
      facts: { pullRequest: pullRequest.number, commit: merge },
    });
  }
  const commit = await ops.git.readCommit(merge);
  const mergedAt = commit?.committedAt ?? '';
  const by = await mergeApprovals(context, ops, record, {
    ...{ pullRequest, merge, mergedAt },
    mergedBy: pullRequest.endedBy?.name,
    author: commit?.author,
  });
  const ref = `refs/heads/${ops.base}`;
  const skipped = 'nothing is migrated before the rollout of this environment';
  const advanced = await context.ledger.advance(record.id, [
    { to: 'approved', evidence: { phase: 'approved', by: [...by] } },
    { to: 'migrating', evidence: { phase: 'migrating', skipped } },
    {
      to: 'desired',
      evidence: {
        phase: 'desired',
        state: { kind: 'commit', repository: ops.git.url, ref, commit: merge },
        changes: (0,agreement/* deploymentEvidence */.L8)(record, 'proposed')?.changes ?? [],
      },
    },
  ]);
  return { pullRequest, changed: advanced.changed, opsCommit: merge };
}

function open_ops_pr_closed(pullRequest             )        {
  return (0,error_codes/* stageError */.vH)('PULL_REQUEST_CLOSED', {
    message: `Expected pull request ${String(pullRequest.number)} to be merged; it was closed${pullRequest.reason === undefined ? '' : `: ${pullRequest.reason}`}.`,
    remedy:
      'Somebody decided against this release: start a new promotion if it is to run after all.',
    facts: { pullRequest: pullRequest.number },
  });
}


/***/ })

};
