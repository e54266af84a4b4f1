(function (exports, __distFolder) {'use strict';
exports.ids = [8475];
exports.modules = {

/***/ 25355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isUnreachable),
/* harmony export */   f: () => (/* binding */ unreachableCodes)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);

                                                 
                                                       

/**
 * What counts as "the repository cannot be reached": nobody answers, the server is at fault, or there is nothing at
 * this address. A refusal is none of these: a token that is not accepted or may not read is an answer, and so is a
 * commit or a branch that is not there.
 */
const unreachableCodes = [
  'GIT_UNREACHABLE',
  'GIT_REPOSITORY_NOT_FOUND',
  'FORGE_UNREACHABLE',
  'FORGE_SERVER_ERROR',
  'FORGE_RATE_LIMITED',
  'FORGE_REPOSITORY_UNKNOWN',
]                                                              ;

const unreachable                      = new Set(unreachableCodes);

/**
 * @param error anything that was thrown while a repository or its forge was asked
 * @returns whether that means that it cannot be reached (a closed list), and not that it said no
 */
function isUnreachable(error         )          {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error) && unreachable.has(error.code);
}


/***/ }),

/***/ 93039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ gitError)
/* harmony export */ });
/* unused harmony export gitErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of working on a git repository. */
const gitErrorCodes = {
  GIT_ANSWER_INVALID: 'git or the server answered in a form that is not understood.',
  GIT_CHECKOUT_MISSING: 'A folder that should be a checkout of a git repository is none.',
  GIT_COMMIT_INVALID:
    'A commit that was to be written has a message, author or parent that git does not allow.',
  GIT_COMMIT_NOT_FOUND: 'The repository does not have this commit.',
  GIT_CONFLICT_UNRESOLVED: 'Other writers kept moving the ref until the deadline was over.',
  GIT_FAILED: 'git itself failed on this machine.',
  GIT_PATH_INVALID: 'A path cannot be a file of the repository, or something else stands there.',
  GIT_PUSH_DECLINED: 'A rule or a hook of the repository declined the push.',
  GIT_READ_ONLY:
    'The repository can be read, but these credentials or its disk do not allow writing.',
  GIT_REF_INVALID: 'A ref name breaks the rules of git check-ref-format.',
  GIT_REPOSITORY_NOT_FOUND:
    'There is no repository at this URL, or these credentials may not see it.',
  GIT_SIGNING_FAILED: 'A commit could not be signed with the key that was given.',
  GIT_TOO_LARGE: 'A file or a list of files is larger than what Waybill reads.',
  GIT_TOO_OLD: 'git is older than 2.31: credentials could not be kept out of arguments and files.',
  GIT_UNAUTHORIZED: 'The git server refused the credentials, or asks for some.',
  GIT_UNREACHABLE: 'The git server could not be reached, or answered with a failure of its own.',
  GIT_URL_INVALID: 'A repository URL is of a kind that is not supported, or holds a password.',
}                              ;

                                                      

/** Makes the errors of `git`. */
const gitError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(gitErrorCodes);


/***/ }),

/***/ 38507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   Mi: () => (/* binding */ branchRef),
/* harmony export */   __: () => (/* binding */ checkRef)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93039);


/** Why a ref name is not allowed, by the rules of git check-ref-format; undefined where it is. */
function refProblem(ref        )                     {
  if (!ref.startsWith('refs/')) return 'it does not begin with refs/';
  if (ref.length > 250) return 'it is longer than 250 characters';
  if (ref.split('/').length < 3) return 'it names no kind, such as refs/heads/';
  if (/[\u0000-\u0020\u007f~^:?*[\\]/.test(ref))
    return 'it holds a character that refs cannot hold';
  if (ref.includes('..') || ref.includes('@{')) return 'it holds .. or @{';
  if (ref.endsWith('.')) return 'it ends with a dot';
  for (const part of ref.split('/')) {
    if (part === '') return 'it holds an empty part';
    if (part.startsWith('.') || part.endsWith('.lock'))
      return `its part ${part} begins with a dot or ends with .lock`;
    if (part.startsWith('-')) return `its part ${part} begins with a hyphen`;
  }
  return undefined;
}

/**
 * Checks a full ref name (git check-ref-format, and no part that a tool could read as an option).
 * @param ref `refs/heads/main`
 * @returns the same
 * @throws GIT_REF_INVALID
 */
function checkRef(ref        )         {
  const problem = refProblem(ref);
  if (problem !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gitError */ .N)('GIT_REF_INVALID', {
      message: `Expected a full ref name such as refs/heads/main; found ${JSON.stringify(ref.slice(0, 260))}: ${problem}.`,
      remedy: 'Correct the branch or ref name in the input or in waybill.yaml.',
      facts: { ref: ref.slice(0, 260) },
    });
  }
  return ref;
}

/**
 * @param branch a branch's short name: `main`, `waybill/ledger`
 * @returns its full ref
 * @throws GIT_REF_INVALID
 */
function branchRef(branch        )         {
  return checkRef(`refs/heads/${branch}`);
}

/** Why a path is not allowed; undefined where it is. */
function pathProblem(path        )                     {
  if (path === '') return 'it is empty';
  if (path.length > 4096) return 'it is longer than 4096 characters';
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'it holds a control character or a backslash';
  if (path.startsWith('/')) return 'it is absolute';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'it holds an empty part, . or ..';
    if (part.toLowerCase() === '.git') return 'it holds .git';
    if (part.startsWith('-')) return `its part ${part} begins with a hyphen`;
  }
  return undefined;
}

/**
 * Checks a path inside a repository: relative, with `/`, nowhere outside.
 * @param path `apps/shop/kustomization.yaml`
 * @returns the same
 * @throws GIT_PATH_INVALID
 */
function checkPath(path        )         {
  const problem = pathProblem(path);
  if (problem !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gitError */ .N)('GIT_PATH_INVALID', {
      message: `Expected a path inside the repository, such as apps/shop/values.yaml; found ${JSON.stringify(path.slice(0, 260))}: ${problem}.`,
      remedy: 'Give the path relative to the root of the repository, with / between its parts.',
      facts: { path: path.slice(0, 260) },
    });
  }
  return path;
}


/***/ }),

/***/ 27767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ bringLedger),
/* harmony export */   Ji: () => (/* binding */ askEarly),
/* harmony export */   _R: () => (/* binding */ askOpsRepository)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67528);

                                                  
                                                                   
                                                    

/** In milliseconds: looking into the cache, and starting git. */
const shortWhile = 3;

/** What most ops repositories call their branches: a guess that is wrong costs one question. */
const usualBranches = { desired: 'main', ledger: 'waybill/ledger' }         ;

/**
 * Asks both repositories for what every step of a release asks first, while the rest of the program is still being
 * loaded. Whoever needs an answer asks for it as ever, and gets it, or its failure, sooner.
 * @param connections the systems of the release
 * @param commit the released commit
 * @returns ends when the questions are on their way: what is loaded after that costs no waiting
 */
async function askEarly(connections             , commit           )                {
  const questions = [
    connections.configAt(commit),
    connections.applicationGit().then(async (git) => git.readCommit(commit)),
    connections.home.names(),
  ];
  for (const question of questions) question.catch(() => undefined);
  await connections.applicationGit().catch(() => undefined);
  await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy)(shortWhile, connections.settings.signal);
}

/**
 * Asks the ops repository for policy and ledger while the application's description, which names their branches, is
 * still being read: who reads that goes on to them. Only where the step was told which repository has them.
 * @param settings how the systems are reached
 * @param open opens the ops repository
 */
async function askOpsRepository(
  settings                    ,
  open                              ,
)                {
  const { opsRepository, applicationRepository } = settings;
  // Of one repository for both, two would fetch into one cache at once, and wait for each other's lock.
  if (opsRepository === undefined || opsRepository === applicationRepository) return;
  const desired = `refs/heads/${settings.opsBranch ?? usualBranches.desired}`;
  const ledger = `refs/heads/${settings.ledgerBranch ?? usualBranches.ledger}`;
  const repository = await open();
  await repository.askRefs([desired, ledger]);
  await repository.prefetch(desired, { lazy: true });
  await repository.prefetch(ledger);
}

/**
 * Brings the ledger's branch, whose head came along with the question for the policy's, while the policy is read: it
 * says whose records count, and not what they are.
 * @param connections the systems of a deployment
 */
async function bringLedger({ home }             )                {
  const [{ ops }, repository] = await Promise.all([home.names(), home.opsGit(), home.opsHead()]);
  // The policy's own fetch goes first: it is what everything else waits for.
  await new Promise      ((resolve) => setImmediate(resolve));
  await repository.prefetch(`refs/heads/${ops.ledger}`);
}


/***/ }),

/***/ 44117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ commitNotFound),
/* harmony export */   lA: () => (/* binding */ deploymentNotFound),
/* harmony export */   vH: () => (/* binding */ stageError)
/* harmony export */ });
/* unused harmony export stageErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of the steps that stages are made of. */
const stageErrorCodes = {
  OPS_REPOSITORY_UNKNOWN: 'Neither the input nor waybill.yaml says where the ops repository is.',
  APPLICATION_UNKNOWN:
    "The application's repository cannot be reached, and the ledger does not tell which application is meant.",
  OPS_BRANCH_UNKNOWN:
    "The application's repository cannot be reached, and desired state lies on another branch than the usual one.",
  RELEASE_UNDESCRIBED:
    "A release's description is not in its signed waybill, or is no text that could be.",
  FORGE_ADDRESS_UNKNOWN: "The address of a repository is not one of the forge's kind.",
  PREPARE_FAILED: 'A command that makes the checkout ready (`prepare` of waybill.yaml) failed.',
  PROTECTED_BRANCH_MISSING:
    "The application's repository lacks the protected branch that waybill.yaml names.",
  COMMIT_NOT_FOUND: "The application's repository does not have the commit.",
  CHECKOUT_MISMATCH: 'The checkout is at another commit than the one that is released.',
  RELEASE_NOT_FOUND: 'The ledger has no published release of the commit.',
  FORGE_STORE_MISSING: 'The forge has no store of attestations of its own.',
  PAPERS_UNVERIFIED:
    'What was just attached to an image is not found in the registry, or does not verify.',
  CONTRACT_BROKEN: 'A contract does not hold.',
  CONTRACT_UNKNOWN: 'The step names a contract that waybill.yaml does not have.',
  REPORT_UNWRITABLE: 'The report of the contracts cannot be written to the file that was named.',
  CONTRACT_BASE_MISSING:
    'An older contract that a contract is to be compared with cannot be found or read.',
  CONTRACT_BASES_TOO_MANY: 'A contract is to be compared with more commits than are compared.',
  DEPLOYMENT_NOT_FOUND: 'The ledger has no deployment of this id.',
  DEPLOYMENT_MISMATCH:
    'The evidence or the step speaks of another deployment, commit or environment.',
  DEPLOYMENT_NOT_HELD: 'The step would act for a deployment whose lock this run does not hold.',
  DEPLOYMENT_INCOMPLETE: 'A deployment cannot be closed as active: a step before gave no evidence.',
  LOCK_WAIT_ENDED: 'The environment did not become free within the time that the run may wait.',
  DEPLOYMENT_ABANDONED: 'A job ended without closing the deployment that it had started.',
  DESIRED_STATE_FILE_MISSING: 'The ops repository lacks a file that the policy names.',
  DESIRED_STATE_IMAGE_UNKNOWN: 'The policy names an image that the release does not have.',
  DESIRED_STATE_NOT_OBSERVED:
    'The image automation of an environment did not write the release into desired state in time.',
  DESIRED_STATE_OVERWRITTEN: 'Desired state no longer says what the deployment wrote.',
  DELIVERY_UNSUPPORTED: 'The environment is delivered in a way that this step does not write.',
  DESIRED_STATE_SUPERSEDED:
    'Desired state names a newer release already: an older one takes its place only in a rollback.',
  VALUE_CHANGED: 'Somebody else changed a value of desired state after the plan was made.',
  COMMIT_API_UNSUPPORTED:
    'Desired state is to be committed by the forge, and this forge has no call that does it safely.',
  NOTHING_TO_PROPOSE:
    'Desired state says already what a pull request would propose, and no record tells how that came.',
  PROPOSAL_CONTENDED:
    'Somebody else pushed to the branch of a proposal again and again while it was written.',
  PULL_REQUEST_CLOSED: 'The pull request of the deployment was closed without a merge.',
  MERGE_DIFFERS: 'What was merged is not what was proposed.',
  EMERGENCY_NOT_OPEN: 'No emergency is open in the environment.',
  EMERGENCY_DRIFT:
    'Desired state does not say what the environment is to run once its emergency is closed.',
  EMERGENCY_NOT_TAKEN:
    'The target says that it runs something else than what an emergency put there.',
  TESTED_UNPROVED:
    'What was built for a branch could not be proved anew after its merge, so the merge is built.',
  ROLLBACK_FAILED: 'A deployment failed, and so did the way back that the policy took by itself.',
  DESIRED_STATE_UNWRITTEN: 'The branch that holds desired state is not there.',
  ARGO_CD_TOKEN_MISSING: 'The policy names a server of Argo CD, and there is no token for it.',
  EMERGENCY_TARGET_UNSUPPORTED:
    'The target of the environment cannot be changed by this code, only by hand.',
  ENVIRONMENT_EMPTY: 'Nothing was deployed to the environment yet.',
  CLUSTER_UNDECLARED: 'Nothing says how the cluster of the environment is reached.',
  READY_UNDECLARED: 'waybill.yaml declares no way to see that the release is ready.',
  MIGRATOR_IMAGE_MISSING: 'The release has no image of the name that migrates.',
  MIGRATION_ENV_INVALID: 'The variables for the migration are not of the form NAME=value.',
  MIGRATIONS_UNDECLARED: 'The policy has a migrator run, and waybill.yaml declares none.',
  TAG_RULE_INVALID: 'A rule for further tags that the step was given is not understood.',
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

/** @returns the error for a deployment that the ledger does not have */
function deploymentNotFound(id        )        {
  return stageError('DEPLOYMENT_NOT_FOUND', {
    message: `Expected the deployment ${id} in the ledger, found none.`,
    remedy:
      'Give the output `deployment` of record-deployment (operation start), of this application and this ledger.',
    facts: { deployment: id },
  });
}


/***/ }),

/***/ 39921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ recordedOutcome),
/* harmony export */   aY: () => (/* binding */ claimIn),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z7: () => (/* binding */ ledgerClaims)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54152);

                                                                                    


/** A record is read at every look; a build that took more than these is described by its own papers. */
const mostMaterials = 200;

/**
 * The claims of releases, kept in the ledger (design, law 1): what publishing asks and records.
 * @param opened the application's ledger, which may still be on its way
 */
function ledgerClaims(opened                          )            {
  return {
    find: async (commit) => claimIn(await (await opened).release(commit)),
    start: async (commit, engine) => {
      await (await opened).startRelease(commit, engine);
    },
    claim: async (commit, { engine, images, tested }) => {
      const built = {
        engine,
        images: images.map(({ image: { name, repository, digest, mediaType, size } }) => ({
          name,
          repository,
          digest,
          mediaType,
          size,
        })),
        ...contentsIn(images),
        ...(tested === undefined ? {} : { tested: testedIn(tested) }),
      };
      const signed = {
        images: images.map(({ image, signature }) => ({
          name: image.name,
          digest: image.digest,
          signatures: [signature.signatureDigest],
          identity: signature.identity,
        })),
      };
      const { won, record } = await (await opened).claim(commit, built, signed);
      const claim = claimIn(record);
      if (claim === undefined) throw new TypeError('a claim was made and is not in its record');
      return { won, claim };
    },
    published: async (commit, tags) => {
      await (await opened).recordPublished(commit, { tags: [...tags] });
    },
    failed: async (commit, reaching, error) => {
      await (await opened).recordReleaseFailed(commit, { reaching, ...outcomeOf(error) });
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
  const { tested, contents } = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'built') ?? {};
  return {
    ...(contents === undefined
      ? {}
      : { contents: new Map(contents.map(({ name, ...rest }) => [name, rest])) }),
    ...(tested === undefined ? {} : { testedAs: tested.commit }),
    commit: record.commit,
    images: claimed.images.map((image) => ({ ...image, tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseTag */ .aF)(record.commit) })),
    published: (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phasesOf */ .I$)(record).includes('published'),
  };
}

/** What images are made of, as far as that is known. */
function contentsIn(images                        )                                 {
  const known = images.flatMap(({ image: { name }, contents })                  =>
    contents === undefined
      ? []
      : [
          {
            name,
            platforms: contents.platforms.map((it) => ({ ...it, layers: [...it.layers] })),
            materials: contents.materials.slice(0, mostMaterials),
          },
        ],
  );
  return known.length === 0 ? {} : { contents: known };
}

/** As records hold it: the images are the claim's own. */
function testedIn({ commit, tree, signers, checks }               )         {
  return { commit, tree, signers: [...signers], checks: [...checks] };
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

/***/ 53951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ closeOvertaken),
/* harmony export */   NV: () => (/* binding */ closeReplaced),
/* harmony export */   hN: () => (/* binding */ closeStaleProposals)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43509);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50141);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54152);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86188);
/* harmony import */ var _record_fence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94671);
/* harmony import */ var _ops_side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32873);

                                                         

                                                     




/**
 * Closes pull requests that propose something else than what is proposed now, each with a link: none of them may be
 * merged any more.
 * @param forge of the ops repository
 * @param replaced the open ones
 * @param reason why, with the link
 * @returns whether any was closed by this call
 */
async function closeReplaced(
  forge       ,
  replaced                        ,
  reason        ,
)                   {
  let changed = false;
  for (const { number } of replaced) {
    try {
      changed = (await forge.closePullRequest(number, reason)).changed || changed;
    } catch (error) {
      // Merged, or closed by somebody, a moment ago.
      if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error, 'FORGE_PULL_REQUEST_ENDED')) throw error;
    }
  }
  return changed;
}

/**
 * Closes what a deployment that ends leaves open: its own pull request, and those of deployments that ended before
 * while nobody was there to close them. A stale pull request must not stay mergeable. What has been merged stays. Where
 * the forge cannot be asked the log says so, and the deployment ends all the same: the next one closes them.
 * @param connections the systems of the deployment
 * @param record the deployment that ends, as it stands
 * @param why why it ends
 * @throws only the signal's reason
 */
async function closeStaleProposals(
  connections             ,
  record                  ,
  why        ,
)                {
  if (record.delivery !== 'pull-request') return;
  const { signal, progress } = connections.settings;
  try {
    const reason = `The deployment ${record.id} of ${record.environment} has ended. ${why}`;
    await closeStale(connections, record, reason.slice(0, longestReason));
  } catch (error) {
    signal.throwIfAborted();
    progress.detail(`Stale pull requests could not be closed: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
  }
}

/** A forge keeps no longer one. */
const longestReason = 2000;

async function closeStale(
  connections             ,
  record                  ,
  reason        ,
)                {
  const ops = await (0,_ops_side_js__WEBPACK_IMPORTED_MODULE_1__/* .opsSide */ .UZ)(connections, record.environment);
  const open = await (0,_ops_side_js__WEBPACK_IMPORTED_MODULE_1__/* .openProposals */ .gB)(ops);
  if (open.length === 0) return;
  const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .connectLedger */ .Q9)(connections);
  const underWay = new Set        ();
  for (const id of (await ledger.environment(record.environment))?.open ?? []) {
    const other = id === record.id ? undefined : await ledger.deployment(id);
    const proposed = other === undefined ? undefined : (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .deploymentEvidence */ .L8)(other, 'proposed');
    if (other === undefined || proposed === undefined || !(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_4__/* .isUnfinished */ .ui)((0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_5__/* .phaseOf */ .hU)(other))) continue;
    underWay.add(other.id).add(String(proposed.pullRequest));
  }
  const stale = open.filter(
    ({ number, markers }) =>
      !underWay.has(String(number)) && !underWay.has(markers['deployment'] ?? ''),
  );
  const forge = await connections.fenced((0,_record_fence_js__WEBPACK_IMPORTED_MODULE_6__/* .recordFence */ .J)(connections, record)).opsForge();
  await closeReplaced(forge, stale, reason);
}

/**
 * Closes the pull requests of deployments that another one took the place of, where that one is not proposed itself:
 * the environment is written directly by now. A proposal is updated in place instead.
 * @param connections the systems of the deployment
 * @param ledger the application's ledger
 * @param openBefore the deployments that were under way before
 * @param started the one that was started
 */
async function closeOvertaken(
  connections             ,
  ledger              ,
  openBefore                   ,
  { deployment, environment }                                                       ,
)                {
  if (deployment.delivery === 'pull-request') return;
  for (const id of openBefore.filter((it) => !environment.open.includes(it))) {
    const record = await ledger.deployment(id);
    if (record === undefined || id === deployment.id) continue;
    const why = `Deployment ${deployment.id} of ${deployment.commit.slice(0, 12)} took its place.`;
    await closeStaleProposals(connections, record, why);
  }
}


/***/ }),

/***/ 32873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ markersOf),
/* harmony export */   UZ: () => (/* binding */ opsSide),
/* harmony export */   gB: () => (/* binding */ openProposals)
/* harmony export */ });
/* unused harmony export isProposalBranch */
                                                         
                                                  
                                                     

/** The ops repository of a proposal. */
                          
                              
                        
                               
                               
                                                                  
                        
                                                                                                          
                          
 

/**
 * @param connections the systems of the deployment
 * @param environment the environment's name
 * @returns the ops repository, and how proposals for the environment are called there
 */
async function opsSide(connections             , environment        )                   {
  const [git, forge, { application, ops }] = await Promise.all([
    connections.opsGit(),
    connections.opsForge(),
    connections.names(),
  ]);
  const branch = `waybill/propose/${application}/${environment}`;
  return { git, forge, application, environment, base: ops.branch, branch };
}

/** @returns what a program finds the environment's pull requests by */
function markersOf({
  application,
  environment,
}                                              )                                   {
  return { application, environment };
}

/**
 * @param ops the ops repository
 * @param name a branch
 * @returns whether proposals of this application and environment go there: a further one has a number, after a dot,
 *   which no name has
 */
function isProposalBranch({ branch }                         , name        )          {
  return (
    name === branch ||
    (name.startsWith(`${branch}.`) && /^[0-9]+$/.test(name.slice(branch.length + 1)))
  );
}

/**
 * Finds the open proposals of an application and environment. A person may have taken the markers out of the text, so
 * the branch tells too.
 * @param ops the ops repository
 * @returns them, the newest first
 */
async function openProposals(ops         )                                  {
  const open = await ops.forge.findPullRequests({ state: 'open', base: ops.base });
  const markers = Object.entries(markersOf(ops));
  return open.filter(
    (pullRequest) =>
      isProposalBranch(ops, pullRequest.head) ||
      markers.every(([name, value]) => pullRequest.markers[name] === value),
  );
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

/***/ 41117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   abandonDeployment: () => (/* binding */ abandonDeployment)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35602);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50141);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54152);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44117);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86188);
/* harmony import */ var _mirror_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13833);
/* harmony import */ var _ops_pull_request_close_proposals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53951);
/* harmony import */ var _policy_connection_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99623);

                                                     







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
  const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q9)(connections);
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
  await (0,_ops_pull_request_close_proposals_js__WEBPACK_IMPORTED_MODULE_6__/* .closeStaleProposals */ .hN)(connections, record, error.message);
  const { deployment } = await ledger.finish(record.id, [
    { to: 'interrupted', evidence: { phase: 'interrupted', ...(0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_7__/* .recordedOutcome */ .P0)(error) } },
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
  const end = { phase: 'interrupted', ...(0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_7__/* .recordedOutcome */ .P0)(error) }         ;
  return (await ledger.withdraw(environment, end)).deployment;
}

/** Where the environment answers, by the policy of now; a policy that cannot be read must not keep a lock. */
async function urlOf(connections             , name        )                              {
  try {
    const { policy } = await (0,_policy_connection_js__WEBPACK_IMPORTED_MODULE_8__/* .connectPolicy */ .V)(connections);
    return policy.environments.find((environment) => environment.name === name)?.url;
  } catch {
    connections.settings.signal.throwIfAborted();
    return undefined;
  }
}


/***/ })

};
})
