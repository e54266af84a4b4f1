export const id = 3000;
export const ids = [3000];
export const modules = {

/***/ 8894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   jA: () => (/* binding */ migrationsFor),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(523);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3396);
                                                                 


                                                              

/**
 * @param config waybill.yaml of the protected branch's head (law 3: never of the deployed commit)
 * @returns the policy in it, where the ops repository has none
 */
function policyOf(config                   )                     {
  return config.policy;
}

/**
 * @param policy the policy
 * @param name the name of an environment
 * @returns the environment
 * @throws ENVIRONMENT_UNKNOWN with what was probably meant
 */
function environmentOf(policy        , name        )              {
  const found = policy.environments.find((environment) => environment.name === name);
  if (found !== undefined) return found;
  const known = policy.environments.map((environment) => environment.name);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .F)('ENVIRONMENT_UNKNOWN', {
    message: `Expected an environment of the policy, found ${JSON.stringify(name.slice(0, 100))}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(name, known)}.`,
    remedy: 'Name an environment that the policy lists, or add it there.',
    facts: { environment: name.slice(0, 100), known },
  });
}

/**
 * @param environment an environment
 * @param config the application
 * @returns whether we run the migrator for it: before the rollout, or not at all
 */
function migrationsFor(
  environment             ,
  config                   ,
)                    {
  return environment.migrations ?? (config.migrations === undefined ? 'none' : 'before');
}


/***/ }),

/***/ 9348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseWith),
/* harmony export */   w: () => (/* binding */ describeIssues)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9482);
                             


/**
 * Parses a value at the border.
 * @param schema what is expected
 * @param value what came from outside
 * @param what names it in the message: `the answer of the registry`
 * @param remedy what to do when it does not fit
 * @returns the typed value
 * @throws INPUT_INVALID with up to five places that do not fit
 */
function parseWith                     (
  schema   ,
  value         ,
  what        ,
  remedy        ,
)             {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = describeIssues(result.error);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .coreError */ .i)('INPUT_INVALID', {
    message: `${what} does not have the form that was expected: ${problems.join('; ')}.`,
    remedy,
    facts: { what, problems },
  });
}

/**
 * @param error a zod error
 * @returns up to five sentences `images.0.name: expected …`
 */
function describeIssues(error            )           {
  return error.issues
    .slice(0, 5)
    .map(
      (issue) =>
        `${issue.path.length === 0 ? 'the value' : issue.path.join('.')}: ${issue.message}`,
    );
}


/***/ }),

/***/ 4142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ gateError)
/* harmony export */ });
/* unused harmony export gateErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1009);


/** The codes that `gate` throws. */
const gateErrorCodes = {
  GATE_REFUSED:
    'At least one gate refused the promotion or rollback; the message lists each of them.',
  POLICY_MISSING:
    "Neither the ops repository nor the protected branch's waybill.yaml holds a policy.",
  POLICY_UNPROTECTED:
    'The policy would be read from a branch that the forge does not protect, so anyone could have written it.',
  DESIRED_STATE_INCOMPLETE:
    "The ops repository's branch or one of the desired-state files of the environment does not exist.",
  ROLLBACK_TARGET_UNKNOWN: 'The ledger has nothing that the environment could go back to.',
  FACT_NOT_ASKED: 'The fact is not needed for this request, so it was not asked for.',
  FACT_DEPENDS: 'The fact could not be learned because another one is not known.',
  PLAN_IMPOSSIBLE: 'Too little is known to say what would be deployed.',
  PLAN_CHANGED: 'The plan is not the one that was checked or approved: its hash is another one.',
  COMMIT_INCOMPLETE: 'The repository has a merge, and not the commits that it merged.',
}                              ;

/** Makes the errors of `gate`. */
const gateError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(gateErrorCodes);


/***/ }),

/***/ 2553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ opsHead),
/* harmony export */   T4: () => (/* binding */ readPolicy),
/* harmony export */   Xd: () => (/* binding */ policyFile)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3216);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8894);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8656);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4142);
/* harmony import */ var _protected_head_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7392);



                                             
                                                                      


/** The policy as a file of its own, in the ops repository. */
const policyFile = 'waybill-policy.yaml';

/**
 * Reads the policy: `waybill-policy.yaml` at the head of the ops repository's branch, or else `policy:` of the
 * description at the protected branch's head (design, "Whose policy?"). Never of the commit that is deployed:
 * its author could weaken it, and a rollback would revive an old one.
 * @param ports the ops repository and the application's forge
 * @param request which application
 * @param protectedHead reads the description; asked only where the ops repository has no policy
 * @returns the policy, where it came from, and its hash
 * @throws POLICY_MISSING, POLICY_UNPROTECTED, DESIRED_STATE_INCOMPLETE (no such ops branch), CONFIG_INVALID
 */
async function readPolicy(
  ports                                  ,
  request                                            ,
  protectedHead                               = () => (0,_protected_head_js__WEBPACK_IMPORTED_MODULE_0__/* .readProtectedHead */ .X)(ports, request),
)                       {
  const commit = await opsHead(ports.ops);
  const bytes = await ports.ops.repository.readFile(commit, policyFile);
  if (bytes !== undefined) {
    const policy = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicy */ .O)(bytes.toString('utf8'), policyFile);
    return { policy, source: { kind: 'ops', file: policyFile, commit }, hash: hashOf(policy) };
  }
  const { config, head, file, branch } = await protectedHead();
  const policy = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .US)(config);
  if (policy === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .gateError */ .e)('POLICY_MISSING', {
      message: `Expected ${policyFile} in the ops repository, or \`policy:\` in ${file} at the head of ${branch}; found neither.`,
      remedy: `Write ${policyFile} into the ops repository: its environments, approvers and signers.`,
      facts: { opsCommit: commit, branch, head },
    });
  }
  return { policy, source: { kind: 'application', file, commit: head }, hash: hashOf(policy) };
}

/**
 * @param ops the ops repository and its branch
 * @returns the head of the branch
 * @throws DESIRED_STATE_INCOMPLETE where the branch does not exist
 */
async function opsHead({ repository, branch }                  )                     {
  const head = await repository.readRef(`refs/heads/${branch}`);
  if (head !== undefined) return head;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .gateError */ .e)('DESIRED_STATE_INCOMPLETE', {
    message: `Expected a branch ${branch} in the ops repository ${repository.url}; there is none.`,
    remedy: 'Push the branch with the desired state, or correct `ops.branch`.',
    facts: { branch },
  });
}

/** What the policy says, not how it is written: a comment changes no approval. */
function hashOf(policy        )                      {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .d)(policy));
}


/***/ }),

/***/ 7392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readProtectedHead),
/* harmony export */   m: () => (/* binding */ defaultConfigFile)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3216);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4142);

                                               

                                             
                                                         

/** The application's description where nobody can change it alone. */
                                
                                                               
                          
                           
                                     
                        
 

/** Where the description lies unless the request says otherwise. */
const defaultConfigFile = 'waybill.yaml';

/**
 * Finds the protected branch without believing the caller: the head of the repository's default branch says
 * which one it is, and that branch's own head gives the description. So no branch can declare itself the
 * protected one. Where the default branch cannot be seen, the branch that was named must name itself.
 * @param ports the application's forge
 * @param request which branch the caller means
 * @returns branch, head and description
 * @throws POLICY_UNPROTECTED where the forge keeps no rule on that branch, and what reading throws
 */
async function readProtectedHead(
  { forge }                          ,
  request                                            ,
)                         {
  const file = request.configFile ?? defaultConfigFile;
  const first = (await forge.defaultBranch()) ?? request.branch;
  const configured = await readAt(forge, first, file);
  const branch = configured.config.branch;
  const own = branch === first ? configured : await readAt(forge, branch, file);
  if (!own.protected) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gateError */ .e)('POLICY_UNPROTECTED', {
      message: `Expected the forge to protect ${branch}, from which the policy would be read; it keeps no rule on it${own.remark}.`,
      remedy:
        'Protect the branch in the forge, or keep the policy in the ops repository (waybill-policy.yaml).',
      facts: { branch },
    });
  }
  return { branch, head: own.head, config: own.config, file };
}

                            
                           
                                     
                              
                          
 

async function readAt(
  forge                    ,
  branch        ,
  file        ,
)                            {
  const facts = await forge.branch(branch);
  if (facts === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gateError */ .e)('POLICY_MISSING', {
      message: `Expected a branch ${branch} with ${file}; the repository has no such branch.`,
      remedy: 'Correct `branch` in the description on the default branch.',
      facts: { branch },
    });
  }
  const bytes = await forge.readFile(facts.head, file);
  if (bytes === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gateError */ .e)('POLICY_MISSING', {
      message: `Expected ${file} at the head of ${branch} (${facts.head}); it is not there.`,
      remedy: 'Merge the description into the protected branch.',
      facts: { branch, head: facts.head, file },
    });
  }
  const config = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .parseApplicationConfig */ .m)(Buffer.from(bytes).toString('utf8'), file);
  const remark = facts.remark === undefined ? '' : ` (${facts.remark})`;
  return { head: facts.head, config, protected: facts.protected, remark };
}


/***/ }),

/***/ 4117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ commitNotFound),
/* harmony export */   vH: () => (/* binding */ stageError)
/* harmony export */ });
/* unused harmony export stageErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1009);


/** The codes of the steps that stages are made of. */
const stageErrorCodes = {
  OPS_REPOSITORY_UNKNOWN: 'Neither the input nor waybill.yaml says where the ops repository is.',
  FORGE_ADDRESS_UNKNOWN: "The address of a repository is not one of the forge's kind.",
  PREPARE_FAILED: 'A command that makes the checkout ready (`prepare` of waybill.yaml) failed.',
  PROTECTED_BRANCH_MISSING:
    "The application's repository lacks the protected branch that waybill.yaml names.",
  COMMIT_NOT_FOUND: "The application's repository does not have the commit.",
  CHECKOUT_MISMATCH: 'The checkout is at another commit than the one that is released.',
  RELEASE_NOT_FOUND: 'The ledger has no published release of the commit.',
  CONTRACT_BROKEN: 'A contract does not hold.',
  DEPLOYMENT_NOT_FOUND: 'The ledger has no deployment of this id.',
  DEPLOYMENT_MISMATCH:
    'The evidence or the step speaks of another deployment, commit or environment.',
  DEPLOYMENT_NOT_HELD: 'The step would act for a deployment whose lock this run does not hold.',
  DEPLOYMENT_INCOMPLETE: 'A deployment cannot be closed as active: a step before gave no evidence.',
  DEPLOYMENT_ABANDONED: 'A job ended without closing the deployment that it had started.',
  DESIRED_STATE_FILE_MISSING: 'The ops repository lacks a file that the policy names.',
  DESIRED_STATE_IMAGE_UNKNOWN: 'The policy names an image that the release does not have.',
  DESIRED_STATE_OVERWRITTEN: 'Desired state no longer says what the deployment wrote.',
  DELIVERY_UNSUPPORTED: 'The environment is delivered in a way that this step does not write.',
  VALUE_CHANGED: 'Somebody else changed a value of desired state after the plan was made.',
  NOTHING_TO_PROPOSE: 'Desired state says already what a pull request would propose.',
  PULL_REQUEST_CLOSED: 'The pull request of the deployment was closed without a merge.',
  MERGE_DIFFERS: 'What was merged is not what was proposed.',
  READY_UNDECLARED: 'waybill.yaml declares no way to see that the release is ready.',
  MIGRATION_ENV_INVALID: 'The variables for the migration are not of the form NAME=value.',
  MIGRATIONS_UNDECLARED: 'The policy has a migrator run, and waybill.yaml declares none.',
}                              ;

/** Makes the errors of `stage`. */
const stageError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(stageErrorCodes);

/** @returns the error for a commit that the repository does not have */
function commitNotFound(commit           , repository        )        {
  return stageError('COMMIT_NOT_FOUND', {
    message: `Expected commit ${commit} in ${repository}, found no such commit.`,
    remedy:
      'Push the commit first, or correct the input `commit`: a full commit id of this repository.',
    facts: { commit, repository },
  });
}


/***/ }),

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

/** What a record keeps of an error: bounded, so that no tool's output can make a record that is refused. */
                                  
                        
                           
                          
                                                                              
 

/**
 * @param error what ended an attempt
 * @returns it in the form that records hold
 */
function outcomeOf(error         )                  {
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
 * @returns it in the form that records hold
 */
function recordedOutcome(outcome   
                        
                           
                          
                        
 )                  {
  const facts = Object.entries(outcome.facts)
    .slice(0, 50)
    .map(([key, value])                                             => [
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
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4152);

                                                                                    

                                                                   
                                                    

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
  await show(connections, 'The commit status', (forge) => forge.setStatus(commit, status));
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
  await show(connections, 'The deployment in the forge', (forge) =>
    forge.mirrorDeployment({
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
  await show(connections, 'The commit statuses', (forge) => forge.setStatus(commit, ...linked));
}

async function show(
  connections             ,
  what        ,
  write                                    ,
)                {
  try {
    await write(await connections.forge());
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    const remedy = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .isWaybillError */ .xS)(error) ? ` ${error.remedy}` : '';
    connections.settings.progress.detail(
      `${what} could not be written: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}${remedy}`,
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
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .exhausted */ .uW)(phase, 'the phase of a deployment');
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
 * @throws POLICY_MISSING, POLICY_UNPROTECTED, CONFIG_*, POLICY_DOES_NOT_FIT
 */
async function connectPolicy(connections             )                       {
  const [{ config }, forge, repository] = await Promise.all([
    connections.protectedConfig(),
    connections.forge(),
    connections.opsGit(),
  ]);
  const facts = await (0,policy/* readPolicy */.T4)(
    { forge, ops: { repository, branch: config.ops.branch } },
    { branch: config.branch, configFile: connections.settings.config },
  );
  checkPolicyFits(facts.policy, config);
  return facts;
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
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4815);
/* harmony import */ var _mirror_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3833);
/* harmony import */ var _policy_connection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9623);

                                                     






/** What the end of a job finds. */
                                 
                               
                                                                                      
                                          
 

/**
 * Closes what a job leaves behind: a deployment that nobody goes on with is interrupted, its environment is
 * freed, and the forge's list shows how it ended. Does nothing where the job closed it itself, and never
 * touches a lock of another run.
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
