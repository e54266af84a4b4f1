export const id = 2195;
export const ids = [2195];
export const modules = {

/***/ 4244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/connection-settings.js
var connection_settings = __webpack_require__(9985);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 2 modules
var connections = __webpack_require__(9006);
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
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/records.js
var records = __webpack_require__(7970);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/pull-request-text.js

                                                        


/** @returns the title of the pull request that proposes a deployment */
function pullRequestTitle(record                  )         {
  return `${record.environment}: ${record.application} ${(0,vocabulary/* releaseTag */.aF)(record.commit).slice(0, 16)}`;
}

/** @returns its body: what changes, what a merge does, and how to come back */
function pullRequestBody(record                  )         {
  const request = (0,records/* requestOf */.f)(record);
  return [
    `${request.kind === 'rollback' ? 'Rolls back' : 'Promotes'} **${record.application}** in **${record.environment}** to commit \`${record.commit}\`.`,
    '',
    '| image | digest |',
    '| --- | --- |',
    ...record.release.images.map(({ name, digest }) => `| ${name} | \`${digest}\` |`),
    '',
    `Merging this is the approval of the plan \`${request.planHash}\` and rolls the release out.`,
    `To come back, start the rollback of ${record.environment}: it builds nothing.`,
    '',
    `Deployment \`${record.id}\`.`,
    '',
  ].join('\n');
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
 * @throws DELIVERY_UNSUPPORTED, NOTHING_TO_PROPOSE, PULL_REQUEST_CLOSED, MERGE_DIFFERS
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
  return await propose(context, ops, held.record);
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
  const [git, forge, { config }] = await Promise.all([
    connections.opsGit(),
    connections.opsForge(),
    connections.protectedConfig(),
  ]);
  return {
    git,
    forge,
    base: config.ops.branch,
    branch: `waybill/propose/${config.application}/${context.environment.name}`,
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
  const body = pullRequestBody(record);
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
  const evidence = {
    phase: 'proposed',
    repository: ops.git.url,
    pullRequest: pullRequest.number,
    url: pullRequest.url,
    head: head.commit,
  }         ;
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
)                                                   {
  const ref = `refs/heads/${ops.branch}`;
  const base = vocabulary/* commitShaSchema */.jr.parse(await ops.git.readRef(`refs/heads/${ops.base}`));
  const { changes } = await (0,desired_change/* desiredChange */.N)(context.environment, context.release, (path) =>
    ops.git.readFile(base, path),
  );
  if (changes.length === 0) {
    throw (0,error_codes/* stageError */.vH)('NOTHING_TO_PROPOSE', {
      message: `Expected desired state of ${record.environment} to differ from the release; it names these digests already.`,
      remedy: 'Nothing has to be merged. Look with `waybill status` at what the environment runs.',
      facts: { environment: record.environment, commit: base },
    });
  }
  // A branch that an earlier, ended pull request left behind is ours and does not block.
  if (!isOpen && !(await isOwnBranch(ops, ref, base, record))) await ops.git.deleteRef(ref);
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
          message: (0,commit_message/* commitMessage */.d)(record, change.changes),
          author: (0,commit_message/* waybillAuthor */.W)(context.connections.settings.owner),
        };
      },
    },
  ]);
  return { commit: vocabulary/* commitShaSchema */.jr.parse(result.refs[0]?.after), changed: result.changed };
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
  const approver = pullRequest.endedBy?.name ?? commit?.author ?? 'unknown';
  const planHash = (0,records/* requestOf */.f)(record).planHash;
  const at = commit?.committedAt ?? '';
  const ref = `refs/heads/${ops.base}`;
  const skipped = 'nothing is migrated before the rollout of this environment';
  const advanced = await context.ledger.advance(record.id, [
    {
      to: 'approved',
      evidence: { phase: 'approved', by: [{ approver, at, planHash, source: 'merge' }] },
    },
    { to: 'migrating', evidence: { phase: 'migrating', skipped } },
    {
      to: 'desired',
      evidence: {
        phase: 'desired',
        state: { kind: 'commit', repository: ops.git.url, ref, commit: merge },
        changes: [],
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

;// CONCATENATED MODULE: ./actions/open-ops-pr/src/run.js



                                                  

/** Proposes the release as one pull request, or records its merge. */
async function run(given                              )                         {
  const { inputs, context } = given;
  given.output('merged', 'false');
  const { pullRequest, changed, opsCommit } = await proposeStep(
    (0,connections.connect)((0,connection_settings/* connectionSettings */.Q)(given)),
    {
      environment: inputs.environment,
      commit: inputs.commit ?? context.commit,
      deployment: inputs.deployment,
    },
  );
  given.output('pull-request', String(pullRequest.number));
  given.output('head', pullRequest.headSha);
  given.output('state', pullRequest.state);
  given.output('merged', String(pullRequest.state === 'merged'));
  given.output('ops-commit', opsCommit ?? '');
  given.summarize([
    { kind: 'heading', text: `Pull request ${String(pullRequest.number)}: ${pullRequest.state}` },
    { kind: 'text', text: `${pullRequest.title} (${pullRequest.url})` },
  ]);
  return {
    decision: changed ? 'done' : 'unchanged',
    message:
      pullRequest.state === 'merged'
        ? `Pull request ${String(pullRequest.number)} is merged: ${opsCommit ?? ''}.`
        : `Pull request ${String(pullRequest.number)} proposes this release and waits for its merge: ${pullRequest.url}`,
    facts: { pullRequest: pullRequest.number, state: pullRequest.state },
  };
}


/***/ }),

/***/ 8656:
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

/***/ 7377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ waybillAuthor),
/* harmony export */   d: () => (/* binding */ commitMessage)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5363);

                                           
                                                                

/**
 * The message of a desired-state commit. Its trailers make the trace work from git alone (design, section 4).
 * @param record the deployment
 * @param changes what the commit changes
 */
function commitMessage(record                  , changes                   )         {
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

/***/ 7970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3509);


/**
 * @param record a deployment's record
 * @returns what its request said: every record begins with one
 */
function requestOf(record                  )                                    {
  const request = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'requested');
  if (request === undefined) throw new TypeError(`the deployment ${record.id} has no request`);
  return request;
}


/***/ })

};
