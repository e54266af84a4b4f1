export const id = 8870;
export const ids = [8870];
export const modules = {

/***/ 13671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35665);
/* harmony import */ var _waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20262);
/* harmony import */ var _waybill_stage_steps_open_ops_pr__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8253);



                                                  

/** Proposes the release as one pull request, or records its merge; waits for that where it is asked to. */
async function run(given                              )                         {
  const { inputs, context } = given;
  given.output('merged', 'false');
  const step = await (0,_waybill_stage_steps_open_ops_pr__WEBPACK_IMPORTED_MODULE_0__/* .proposeStep */ .t)((0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__.connect)(await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .writingSettings */ .a)(given)), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    deployment: inputs.deployment,
    waitMilliseconds: inputs['merge-wait'],
  });
  const { pullRequest, opsCommit, changed } = step;
  const isMerged = opsCommit !== undefined;
  given.output('pull-request', pullRequest === undefined ? '' : String(pullRequest.number));
  given.output('head', pullRequest?.headSha ?? '');
  given.output('state', pullRequest?.state ?? '');
  given.output('merged', String(isMerged));
  given.output('ops-commit', opsCommit ?? '');
  const message = describe(step);
  const notes = [step.notAutomatic, step.remark].filter((note) => note !== undefined);
  given.summarize([
    {
      kind: 'heading',
      text:
        pullRequest === undefined
          ? 'No pull request'
          : `Pull request ${String(pullRequest.number)}: ${pullRequest.state}`,
    },
    {
      kind: 'text',
      text: pullRequest === undefined ? message : `${pullRequest.title} (${pullRequest.url})`,
    },
    ...notes.map((text) => ({ kind: 'text'         , text })),
  ]);
  return {
    decision: changed ? 'done' : 'unchanged',
    message,
    facts: { pullRequest: pullRequest?.number ?? null, state: pullRequest?.state ?? null },
  };
}

function describe({ pullRequest, opsCommit, remark }             )         {
  const why = remark === undefined ? '' : ` (${remark})`;
  if (pullRequest === undefined)
    return `Desired state says this release, without a pull request: ${opsCommit ?? ''}.`;
  const name = `Pull request ${String(pullRequest.number)}`;
  if (opsCommit !== undefined) return `${name} is merged: ${opsCommit}.`;
  return pullRequest.state === 'open'
    ? `${name} proposes this release and waits for its merge${why}: ${pullRequest.url}`
    : `${name} is ${pullRequest.state}${why}: ${pullRequest.url}`;
}


/***/ }),

/***/ 87201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ commitIdentity)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4438);
                                            
                                                                                            


/** The inputs of `commitInputs`, and of `commitThroughInput` where an action writes desired state; parsed. */
                               
                                                    
                                                             
                                                               
                                            
 

/** How each kind of key begins; the key itself says which it is. */
const headers = {
  ssh: '-----BEGIN OPENSSH PRIVATE KEY-----',
  openpgp: '-----BEGIN PGP PRIVATE KEY BLOCK-----',
}         ;

/**
 * @param inputs the inputs of `commitInputs`, and of `commitThroughInput`
 * @returns who is named as the author of desired-state commits, which key signs what is pushed, and how desired state is
 *   committed, as a part of the connection's settings; absent where not given
 * @throws ACTION_INPUT_INVALID for a key that is neither of the two, and for an author whom a forge would not name
 */
function commitIdentity(
  inputs              ,
)                                                                               {
  const author = inputs['commit-author'];
  const key = inputs['commit-signing-key'];
  const commitThrough = inputs['commit-through'];
  if (commitThrough === 'api' && author !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
      message:
        'Expected no `commit-author` with `commit-through: api`: the forge names the account of the token as the author of what it commits.',
      remedy: 'Leave `commit-author` empty, or commit through `push`.',
    });
  }
  return {
    ...(commitThrough === undefined ? {} : { commitThrough }),
    ...(author === undefined ? {} : { commitAuthor: author }),
    ...(key === undefined
      ? {}
      : { commitSigning: signingOf(key, inputs['commit-signing-key-password']) }),
  };
}

function signingOf(
  key        ,
  passphrase                    ,
)                                                   {
  const text = key.reveal().trimStart();
  const format = text.startsWith(headers.ssh)
    ? 'ssh'
    : text.startsWith(headers.openpgp)
      ? 'openpgp'
      : undefined;
  if (format === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
      message: `Expected the input \`commit-signing-key\` to begin with "${headers.ssh}" or "${headers.openpgp}"; it does not.`,
      remedy:
        'Give the whole private key with its first and last line: `ssh-keygen -t ed25519` writes one, `gpg --armor --export-secret-keys` prints the other.',
    });
  }
  return { format, key, ...(passphrase === undefined ? {} : { passphrase }) };
}


/***/ }),

/***/ 19985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ connectionSettings)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75907);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);

                                            
                                                                             
                                               

                                                 

/** The inputs of `connectionInputs`, parsed. */
                                   
                          
                                              
                                                        
                                                   
                                                
                                           
                                            
                                             
                                           
                                            
                                               
                                        
                                                   
                                                   
 

/** What settings are made of: an action's run with inputs of these. */
                                                                  
                   
                       
     
                          
                               
  

/**
 * @param run the action's run, whose inputs include `connectionInputs`
 * @returns how the systems of the deployment are reached; what was not given is absent
 */
function connectionSettings(run                                 )                     {
  const { inputs, context } = run;
  const optional = {
    applicationToken: inputs['application-token'],
    opsRepository: inputs['ops-repository'],
    opsToken: inputs['ops-token'],
    opsApp: opsApp(inputs),
    application: inputs.application,
    opsBranch: inputs['ops-branch'],
    ledgerBranch: inputs['ledger-branch'],
    registry: inputs.registry,
    registryUsername: inputs['registry-username'],
    registryPassword: inputs['registry-password'],
  };
  return {
    config: inputs.config,
    forge: inputs.forge,
    applicationRepository:
      inputs['application-repository'] ?? `${context.serverUrl}/${context.repository}`,
    ...withoutUndefined(optional),
    server: { url: context.serverUrl, apiUrl: context.apiUrl, forge: context.forge },
    ...environmentOf(inputs),
    ref: context.ref,
    temporaryFolder: context.temporaryFolder,
    owner: context.owner,
    signal: run.signal,
    progress: run.progress,
    mask: (secret) => {
      (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(secret.reveal());
    },
  };
}

/** The steps of a deployment have this input; what it says decides where their ledger is. */
function environmentOf(
  inputs                                                       ,
)                                          {
  return typeof inputs.environment === 'string' ? { environment: inputs.environment } : {};
}

/** An App is named whole or not at all: half of one would silently be no credential. */
function opsApp(inputs                  )                               {
  const { 'ops-app-id': id, 'ops-app-key': privateKey } = inputs;
  if (id === undefined && privateKey === undefined) return undefined;
  if (id !== undefined && privateKey !== undefined) return { id, privateKey };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
    message: `Expected \`ops-app-id\` and \`ops-app-key\` together; found only \`${id === undefined ? 'ops-app-key' : 'ops-app-id'}\`.`,
    remedy: 'Give both, or `ops-token` in their place.',
  });
}

/** What an optional property may be when the key is absent instead of undefined. */
                                                                

function withoutUndefined                  (value   )             {
  const present             = {};
  for (const key of Object.keys(value)               ) {
    const item = value[key];
    if (item !== undefined) present[key] = item                                  ;
  }
  return present;
}


/***/ }),

/***/ 91274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ ledgerSigner)
/* harmony export */ });
                                            
                                                                             
                                                    

/** The inputs of `ledgerKeyInputs`, parsed. */
                                  
                                            
                                                     
 

/**
 * @param inputs the inputs of `ledgerKeyInputs`
 * @returns who signs what a step writes into the ledger, as a part of the connection's settings; empty where no key
 *   was given: whether that is enough, the policy says
 * @throws KEY_INVALID, KEY_PASSPHRASE
 */
async function ledgerSigner(
  inputs                 ,
)                                                    {
  const key = inputs['ledger-key'];
  return key === undefined
    ? {}
    : { ledgerSigner: await signerOf(key, inputs['ledger-key-password']) };
}

async function signerOf(key        , passphrase                    )                  {
  const { keySigner } = await Promise.all(/* import() */[__webpack_require__.e(5637), __webpack_require__.e(3189), __webpack_require__.e(3236)]).then(__webpack_require__.bind(__webpack_require__, 3239));
  return keySigner(key, passphrase === undefined ? {} : { passphrase });
}


/***/ }),

/***/ 9926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ toolSources)
/* harmony export */ });
                                                                             
                                               

/** The input of `toolInputs`, parsed; absent in actions that start no tools. */
                             
                                               
 

/**
 * @param inputs the inputs of `toolInputs`
 * @param context where the runner keeps tools between its jobs
 * @returns where tools come from that are not on the machine
 */
function toolSources(
  inputs            ,
  context                               ,
)                                    {
  const mirror = inputs['tools-mirror'];
  const { toolCache } = context;
  if (mirror === undefined && toolCache === undefined) return {};
  return {
    tools: {
      ...(mirror === undefined ? {} : { mirror }),
      ...(toolCache === undefined ? {} : { cacheFolder: toolCache }),
    },
  };
}


/***/ }),

/***/ 35665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writingSettings)
/* harmony export */ });
/* harmony import */ var _commit_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87201);
/* harmony import */ var _connection_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19985);
/* harmony import */ var _signing_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91274);
/* harmony import */ var _tool_sources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9926);
                                                                             





/**
 * @param run the action's run, whose inputs include `connectionInputs`, `ledgerKeyInputs` and `commitInputs`
 * @returns how the systems of a deployment are reached by a step that writes: also who signs its records, who
 *   commits, and where tools come from
 * @throws ACTION_INPUT_INVALID, KEY_INVALID, KEY_PASSPHRASE
 */
async function writingSettings(
  run                                                                               ,
)                              {
  const { inputs, context } = run;
  return {
    ...(0,_connection_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionSettings */ .Q)(run),
    ...(0,_commit_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .commitIdentity */ .a)(inputs),
    ...(0,_tool_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .toolSources */ .H)(inputs, context),
    ...(await (0,_signing_key_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerSigner */ .q)(inputs)),
  };
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

/***/ 99651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ heldDeployment),
/* harmony export */   b: () => (/* binding */ deploymentContext)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78894);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15363);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35602);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44117);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86188);
/* harmony import */ var _policy_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99623);
/* harmony import */ var _released_description_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15714);



                                                    






/** What every step of a deployment knows: the environment by the policy of now, the release by the ledger. */
                                    
                                    
                          
                                                  
                              
                          
                                    
                                                                                                             
                                     
                            
                                     
                                  
 

/**
 * Reads what a step of a deployment needs. Policy and names come from the ops repository or the protected
 * branch, the release from the ledger, and only checks and build facts from the deployed commit.
 * @param connections the systems of the deployment
 * @param environmentName the environment
 * @param commit the deployed commit
 * @throws ENVIRONMENT_UNKNOWN, RELEASE_NOT_FOUND, RELEASE_UNDESCRIBED, and what reading throws
 */
async function deploymentContext(
  connections             ,
  environmentName        ,
  commit           ,
)                             {
  const opened = (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q9)(connections);
  const [ledger, { policy }, described, { seen, record }] = await Promise.all([
    opened,
    (0,_policy_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectPolicy */ .V)(connections),
    (0,_released_description_js__WEBPACK_IMPORTED_MODULE_2__/* .describedInRepository */ .bQ)(connections, commit),
    opened.then(async (it) => {
      const now = await it.now();
      return { seen: now, record: await now.release(commit) };
    }),
  ]);
  const environment = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(policy, environmentName);
  const claim = (0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimIn */ .aY)(record);
  if (claim === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_NOT_FOUND', {
      message: `Expected a release of commit ${commit} in the ledger, found none.`,
      remedy: 'Run the release stage for this commit first.',
      facts: { commit },
    });
  }
  const release = _waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .releaseSchema */ .By.parse({
    application: ledger.application,
    commit,
    images: claim.images,
  });
  const config = described ?? (await (0,_released_description_js__WEBPACK_IMPORTED_MODULE_2__/* .describedByWaybill */ .v7)(connections, release, policy));
  return {
    connections,
    ledger,
    seen,
    policy,
    environment,
    config,
    release,
    values: valuesOf(release, environment, claim.testedAs ?? commit),
  };
}

/** A process says the commit for which its image was built: of what was tested before a merge, that is not the merge. */
function valuesOf(release         , environment             , built           )                 {
  return {
    commit: built,
    'short-commit': built.slice(0, 12),
    tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .releaseTag */ .aF)(built),
    application: release.application,
    environment: environment.name,
    url: environment.url,
    ...Object.fromEntries(release.images.map(({ name, digest }) => [`digest:${name}`, digest])),
  };
}

/** A deployment that this run may act for, and the fence that every effect asks. */
                                 
                                    
                                                                                                            
                                        
                                      
 

/**
 * Reads the deployment that record-deployment started.
 * @param context what the step knows
 * @param id the deployment's id
 * @param from the ledger as it is now, or as the step saw it when it began: the fence asks again in any case
 * @throws DEPLOYMENT_NOT_FOUND, DEPLOYMENT_MISMATCH
 */
async function heldDeployment(
  context                   ,
  id        ,
  from               = context.ledger,
)                          {
  const { ledger, environment, release } = context;
  const [record, lock] = await Promise.all([from.deployment(id), from.lock(environment.name)]);
  if (record === undefined) throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentNotFound */ .lA)(id);
  if (record.environment !== environment.name || record.commit !== release.commit) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_MISMATCH', {
      message: `Expected the deployment ${id} to bring ${release.commit} to ${environment.name}; it brings ${record.commit} to ${record.environment}.`,
      remedy: 'Give every step of a job the same environment, commit and deployment.',
      facts: { deployment: id, environment: record.environment, commit: record.commit },
    });
  }
  const held =
    lock?.deployment === id && (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_7__/* .sameOwner */ .s0)(lock.owner, context.connections.settings.owner)
      ? lock
      : undefined;
  return {
    record,
    lock: held,
    fence:
      held === undefined ? () => Promise.reject(notHeld(id, environment.name)) : ledger.fence(held),
  };
}

function notHeld(id        , environment        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_NOT_HELD', {
    message: `Expected this run to hold the lock of ${environment} for the deployment ${id}; it does not.`,
    remedy:
      'Start the promotion again: record-deployment takes the lock and goes on from where things stand.',
    facts: { deployment: id, environment },
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
 * @param ledger the application's ledger
 */
function ledgerClaims(ledger        )            {
  return {
    find: async (commit) => claimIn(await ledger.release(commit)),
    start: async (commit, engine) => {
      await ledger.startRelease(commit, engine);
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
        contents: images.map(({ image: { name }, contents }) => ({
          name,
          platforms: contents.platforms.map((it) => ({ ...it, layers: [...it.layers] })),
          materials: contents.materials.slice(0, mostMaterials),
        })),
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

/***/ 99623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ connectPolicy)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/origin.js
var src_origin = __webpack_require__(39118);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/problem.js
var problem = __webpack_require__(44021);
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
var policy = __webpack_require__(92553);
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
    connections.home.names(),
    connections.forge(),
    connections.home.opsGit(),
  ]);
  const facts = await (0,policy/* readPolicy */.T4)(
    { forge, ops: { repository: atHead(repository, connections), branch: ops.branch } },
    { branch, configFile: connections.settings.config },
  );
  // Without the application's own word the release's images are held against desired state when it is written.
  if (config !== undefined) checkPolicyFits(facts.policy, config);
  return facts;
}

/** The policy is read where the step has read it before, whatever was pushed since. */
function atHead(
  repository               ,
  { home }             ,
)                                                      {
  return {
    url: repository.url,
    readFile: async (commit, path, options) => await repository.readFile(commit, path, options),
    readRef: async () => await home.opsHead(),
  };
}


/***/ }),

/***/ 15714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bQ: () => (/* binding */ describedInRepository),
/* harmony export */   v5: () => (/* binding */ descriptionToSign),
/* harmony export */   v7: () => (/* binding */ describedByWaybill)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90802);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81009);
/* harmony import */ var _waybill_forge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25355);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93189);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44117);
/* harmony import */ var _registry_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22408);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12299);




                                                    




/**
 * Reads waybill.yaml at the deployed commit, where the application's repository can be reached.
 * @param connections the systems of the deployment
 * @param commit the deployed commit
 * @returns undefined where the repository cannot be reached: then the signed waybill tells it
 * @throws what reading throws where the repository says no
 */
async function describedInRepository(
  connections             ,
  commit           ,
)                                         {
  if ((await connections.names()).unreachable !== undefined) return undefined;
  try {
    return await connections.configAt(commit);
  } catch (error) {
    if ((0,_waybill_forge__WEBPACK_IMPORTED_MODULE_0__/* .isUnreachable */ .R)(error)) return undefined;
    throw error;
  }
}

/**
 * Reads the description of a release from the waybill of its images: the release stage signed the bytes that the
 * commit has, so it needs no repository.
 * @param connections the systems of the deployment
 * @param release whose images carry it
 * @param policy whose signatures count
 * @throws RELEASE_UNDESCRIBED, CONFIG_INVALID, and what the registry and the signature's verification throw
 */
async function describedByWaybill(
  connections             ,
  release         ,
  policy        ,
)                             {
  const { settings } = connections;
  const { application, commit, images } = release;
  const [image] = images;
  if (image === undefined) throw new TypeError('a release has images');
  const client = (0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .registryConnection */ .aL)(settings)((0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .registryHost */ .U$)(image.repository));
  const source = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .v)(settings);
  const { signers } = policy;
  const { waybill } = await (0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__/* .readWaybill */ .XB)(client, image, { application, commit, source, signers });
  const { description } = waybill;
  if (description !== undefined) {
    settings.progress.detail(`${description.file} comes from the release's signed waybill.`);
    return (0,_waybill_config__WEBPACK_IMPORTED_MODULE_4__/* .parseApplicationConfig */ .m0)(description.text, description.file);
  }
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_UNDESCRIBED', {
    message: `Expected the waybill of ${commit} to carry its description, since the application's repository cannot be reached; it does not.`,
    remedy:
      "Make the application's repository reachable again, or go back to a release that this version of Waybill released.",
    facts: { commit },
  });
}

/**
 * @param connections the systems of the release
 * @param commit the released commit
 * @returns the description for its waybill; undefined where it is too long to travel, which the log says
 */
async function descriptionToSign(
  connections             ,
  commit           ,
)                                                                        {
  const { config: file, progress } = connections.settings;
  const bytes = await (await connections.applicationGit()).readFile(commit, file);
  if (bytes === undefined) return undefined;
  if (bytes.length <= _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__/* .maximumDescriptionBytes */ .QR) return { file, text: decoded(bytes, file) };
  progress.detail(
    `${file} has ${String(bytes.length)} bytes and stays out of the waybill: a rollback to this release needs the application's repository.`,
  );
  return undefined;
}

function decoded(bytes            , file        )         {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_UNDESCRIBED', {
      message: `Expected ${file} to be UTF-8: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}.`,
      remedy: 'Save the file as UTF-8.',
      facts: { file },
    });
  }
}


/***/ })

};
