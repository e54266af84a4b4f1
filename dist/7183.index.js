export const id = 7183;
export const ids = [7183];
export const modules = {

/***/ 15793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35665);
/* harmony import */ var _waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8069);
/* harmony import */ var _waybill_stage_steps_update_desired_state__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97482);



                                                  

/** Writes desired state and its transition in one atomic push. */
async function run(given                              )                         {
  const { inputs, context } = given;
  given.output('changed', 'false');
  const step = await (0,_waybill_stage_steps_update_desired_state__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateStep */ .A)((0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__.connect)(await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .writingSettings */ .a)(given)), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    deployment: inputs.deployment,
    migration: inputs.migration,
    plan: inputs.plan,
    waitMilliseconds: inputs['automation-wait'],
  });
  given.output('changed', String(step.changed));
  given.output('ops-commit', step.opsCommit);
  given.output('changes', JSON.stringify(step.changes));
  given.output('attempts', String(step.attempts));
  given.summarize([
    { kind: 'heading', text: `Desired state of ${inputs.environment}` },
    {
      kind: 'table',
      head: ['file', 'value', 'before', 'after'],
      rows: step.changes.map(({ file, selector, before, after }) => [
        file,
        selector,
        before ?? '',
        after,
      ]),
    },
  ]);
  return step.changed
    ? {
        decision: 'done',
        message: `Wrote ${String(step.changes.length)} value(s) of ${inputs.environment} in commit ${step.opsCommit.slice(0, 12)}.`,
      }
    : {
        decision: 'unchanged',
        message: `Desired state of ${inputs.environment} says it already; nothing was pushed.`,
      };
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
  const { keySigner } = await Promise.all(/* import() */[__webpack_require__.e(1499), __webpack_require__.e(3189), __webpack_require__.e(3239), __webpack_require__.e(7591)]).then(__webpack_require__.bind(__webpack_require__, 3239));
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

/***/ 13543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kV: () => (/* binding */ commitByForge),
/* harmony export */   qO: () => (/* binding */ unsupported),
/* harmony export */   rZ: () => (/* binding */ filesRequest)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63221);
/* harmony import */ var _waybill_git__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93039);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44117);

                                                                

                                                      


/** As long as a push with all its retries may take. */
const deadlineMilliseconds = 120_000;

/** A change that the forge is to commit. */
                                     
                              
                                                             
                                                      
                              
                          
                                      
                                    
                                                    
                                                               
                               
 

/**
 * Has the forge commit a change, with compare-and-set on the branch's head: where it moved meanwhile the change is worked
 * out again there (law 4).
 * @param request the branch, and the change as a function of where it stands
 * @returns the commit that holds the change; the head where nothing had to change
 * @throws COMMIT_API_UNSUPPORTED, GIT_CONFLICT_UNRESOLVED, and what `apply` and the forge throw
 */
async function commitByForge(request                    )                     {
  const { git, forge, branch, signal } = request;
  const { value } = await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)(
    async ()                              => {
      const head = await git.readRef(`refs/heads/${branch}`);
      if (head === undefined) return { outcome: 'final', error: contended(request, 'is gone') };
      const outcome = await request.apply(await viewAt(request, head));
      if (outcome.kind !== 'commit') return { outcome: 'done', value: head };
      const made = await forge.commitFiles(filesRequest(branch, head, outcome));
      switch (made.kind) {
        case 'committed':
          return { outcome: 'done', value: made.commit };
        case 'conflict': {
          const reason = `moved to ${made.head ?? 'nowhere'}`;
          return { outcome: 'again', reason, error: contended(request, reason) };
        }
        case 'not-supported':
          return { outcome: 'final', error: unsupported(forge, made.reason) };
      }
    },
    { signal, deadlineMilliseconds, firstDelayMilliseconds: 200, maximumDelayMilliseconds: 5000 },
  );
  return value;
}

/** @returns the request of one commit on one head */
function filesRequest(
  branch        ,
  expectedHead           ,
  { files, message }                                                                       ,
)                     {
  const changed = [...files].map(([path, bytes]) => [path, bytes ?? undefined]         );
  return { branch, expectedHead, files: new Map(changed), message };
}

/** @returns the error for a forge that cannot commit, with its own reason */
function unsupported({ kind }                     , reason        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .stageError */ .vH)('COMMIT_API_UNSUPPORTED', {
    message: `Expected a forge that commits files with compare-and-set; this one (${kind}) does not: ${reason}.`,
    remedy: 'Set `commit-through: push`, and `commit-signing-key` where commits are to be signed.',
    facts: { forge: kind },
  });
}

async function viewAt({ git, files }                    , head           )                      {
  await git.bringFiles(head, files);
  return {
    head,
    readFile: (path) => git.readFile(head, path, { lazy: true }),
    readEntries: (paths) => git.readEntries(head, paths, { lazy: true }),
  };
}

function contended({ git, branch }                    , reason        )        {
  return (0,_waybill_git__WEBPACK_IMPORTED_MODULE_2__/* .gitError */ .N)('GIT_CONFLICT_UNRESOLVED', {
    message: `Expected to write ${branch} in ${git.url}; after every retry it ${reason}.`,
    remedy: 'Start it again; look for who else writes there so often.',
    facts: { url: git.url, branch },
  });
}


/***/ }),

/***/ 57377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zd: () => (/* binding */ ledgerTrailer),
/* harmony export */   df: () => (/* binding */ commitMessage),
/* harmony export */   lh: () => (/* binding */ commitAuthor)
/* harmony export */ });
/* unused harmony export waybillAuthor */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);

                                           
                                                                
                                                                   

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

/**
 * @param settings who acts, and the author that the caller chose where it did
 * @returns the author of a desired-state commit
 */
function commitAuthor({
  owner,
  commitAuthor: chosen,
}                                                    )         {
  return chosen ?? waybillAuthor(owner);
}

/** @returns the author of what Waybill writes on behalf of a run */
function waybillAuthor(owner       )         {
  return {
    name: owner.actor,
    email: `${owner.actor.replace(/[^A-Za-z0-9._-]/g, '-')}@waybill.invalid`,
  };
}


/***/ }),

/***/ 66531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ desiredChange),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   tO: () => (/* binding */ fileMissing)
/* harmony export */ });
/* harmony import */ var _waybill_desired_state__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3355);
/* harmony import */ var _waybill_desired_state__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16504);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44117);
                                                   
                                             

                                              


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
  environment                                            ,
  release         ,
  readFile          ,
)                         {
  const files = new Map                    ();
  const changes           = [];
  for (const { file, format, images, values } of environment.desiredState) {
    const bytes = files.get(file) ?? (await readFile(file));
    if (bytes === undefined) throw fileMissing(file, environment.name);
    const edits = Object.entries(images).map(([name, selector]) => ({
      selector,
      ...imageOf(release, name, environment.name),
    }));
    const edited = (0,_waybill_desired_state__WEBPACK_IMPORTED_MODULE_0__/* .editDesiredState */ .yz)(
      format,
      bytes,
      { images: edits, values: (0,_waybill_desired_state__WEBPACK_IMPORTED_MODULE_1__/* .releaseValues */ ._)(values, release) },
      file,
    );
    if (edited.changes.length === 0) continue;
    files.set(file, edited.bytes);
    for (const { selector, before, after } of edited.changes) {
      changes.push({ file, selector, before: before?.text ?? null, after: after.text });
    }
  }
  return { files, changes };
}

/** @returns the release's image of this name @throws DESIRED_STATE_IMAGE_UNKNOWN */
function imageOf(
  release         ,
  name        ,
  environment        ,
)                                                      {
  const image = release.images.find((candidate) => candidate.name === name);
  if (image !== undefined)
    return { repository: image.repository, tag: image.tag, digest: image.digest };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .stageError */ .vH)('DESIRED_STATE_IMAGE_UNKNOWN', {
    message: `Expected the release of ${release.commit.slice(0, 12)} to have an image ${name}, which desired state of ${environment} names; it has ${release.images.map((other) => other.name).join(', ')}.`,
    remedy: 'Name images of the release under `desired-state` of the environment.',
    facts: { image: name, environment },
  });
}

/** @returns the error for a file that the policy names and the ops repository lacks */
function fileMissing(file        , environment        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .stageError */ .vH)('DESIRED_STATE_FILE_MISSING', {
    message: `Expected the file ${file} in the ops repository, which the policy names for ${environment}; found none.`,
    remedy:
      'Commit the file with what the environment runs now (an empty dotenv file will do for the first time).',
    facts: { file, environment },
    location: { file },
  });
}


/***/ }),

/***/ 27970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);


/**
 * @param record a deployment's record
 * @returns what its request said: every record begins with one
 */
function requestOf(record                  )                                    {
  const request = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'requested');
  if (request === undefined) throw new TypeError(`the deployment ${record.id} has no request`);
  return request;
}


/***/ }),

/***/ 39067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ requireGoodAt),
/* harmony export */   d: () => (/* binding */ renderCheck)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _desired_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66531);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37902);


                                                                 
                                               
             
        
              
                  
              
                   
                                       
                                                  
                                                                   
                                                                 



/** Files of the ops repository as a change leaves them. */
                                                           

/** Renders and validates what an environment's files say, before they are written. */
                              
     
                                                                                                                 
                                               
                                                                                      
                                        
                                                                                                         
                                                                     
     
                                                                                         
                                                                                           
                                                                                     
 

/** What rendering needs to know of a deployment. */
                                
                                                    
                         
                            
                         
                                                         
      
    
 

/** One for each deployment that a step works on: what was rendered is remembered as long as the step runs. */
const checks = new WeakMap                                                 ();

/**
 * @param context the environment, whose policy says what is rendered
 * @returns undefined where nothing is rendered
 * @throws TOOL_CHECKSUM_UNKNOWN, TOOL_CHECKSUM_MISMATCH, TOOL_DOWNLOAD_FAILED: without the tools nothing is written
 */
async function renderCheck(context               )                                   {
  const known = checks.get(context) ?? openCheck(context);
  checks.set(context, known);
  return await known;
}

async function openCheck(context               )                                   {
  const { settings } = context.connections;
  const policy = context.environment.render;
  if (policy === undefined) return undefined;
  const { cacheFolder, mirror } = settings.tools ?? {};
  (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareNetwork */ .A)(settings, new URL(mirror ?? 'https://github.com').hostname);
  const rendering = await __webpack_require__.e(/* import() */ 9468).then(__webpack_require__.bind(__webpack_require__, 49468));
  const tools = await rendering.findRenderTools(policy, {
    cacheFolder: cacheFolder ?? settings.temporaryFolder,
    signal: settings.signal,
    progress: settings.progress,
    ...(mirror === undefined ? {} : { mirror }),
  });
  return new OverlayCheck(rendering, policy, tools, settings);
}

/**
 * Looks at a change where the branch stands now, before it is written: rendering may take longer than a push may, and
 * what is remembered of it is good for the push where nothing of the overlay moves meanwhile.
 * @param check what renders
 * @param context environment and release
 * @param git the ops repository
 * @param head where the branch stands; undefined where it does not exist
 * @throws what `requireGood` throws, and what editing throws
 */
async function requireGoodAt(
  check             ,
  { environment, release }                   ,
  git               ,
  head                       ,
)                {
  if (head === undefined) return;
  const lazy = { lazy: true };
  const change = await (0,_desired_change_js__WEBPACK_IMPORTED_MODULE_3__/* .desiredChange */ .NW)(environment, release, (path) =>
    git.readFile(head, path, lazy),
  );
  await check.requireGood((paths) => git.readEntries(head, paths, lazy), change.files);
}

class OverlayCheck                        {
           #rendering                                                ;
           #policy              ;
           #tools             ;
           #settings                                          ;
           #rendered = new Map                                  ();
           #validated = new Map                                   ();

  constructor(
    rendering                                                ,
    policy              ,
    tools             ,
    settings                                          ,
  ) {
    this.#rendering = rendering;
    this.#policy = policy;
    this.#tools = tools;
    this.#settings = settings;
  }

  async requireGood(readEntries             , files              )                {
    if (files.size === 0) return;
    const { progress } = this.#settings;
    const changed = withFiles(readEntries, files);
    for (const path of this.#policy.paths) {
      const reach = await this.#reach(changed, path);
      if (![...files.keys()].some((file) => reach.files.has(file))) {
        progress.detail(`The overlay ${path} is not made of what changes; it is not rendered.`);
        continue;
      }
      const key = inputsOf(path, reach);
      const rendered = await remembered(this.#rendered, key, async () => {
        progress.detail(`Rendering ${path}`);
        return await this.#build(changed, path, reach);
      });
      const report = await remembered(this.#validated, key, async () =>
        this.#validate(changed, rendered),
      );
      if (report.unchecked.length > 0) {
        progress.detail(`No schema is known of ${report.unchecked.join(', ')} in ${path}.`);
      }
    }
  }

  async render(readEntries             )                                      {
    const overlays                    = [];
    for (const path of this.#policy.paths) {
      const reach = await this.#reach(readEntries, path);
      const key = inputsOf(path, reach);
      overlays.push(
        await remembered(this.#rendered, key, async () => this.#build(readEntries, path, reach)),
      );
    }
    return overlays;
  }

  async #reach(readEntries             , path        )                 {
    const { remoteBases } = this.#policy;
    return await this.#rendering.reachOf({ readEntries, path, remoteBases });
  }

  async #build(readEntries             , path        , reach       )                           {
    const { remoteBases, timeoutMilliseconds } = this.#policy;
    return await this.#rendering.renderReached(
      {
        ...{ readEntries, path, remoteBases, timeoutMilliseconds },
        kustomize: this.#tools.kustomize,
        signal: this.#settings.signal,
        temporaryFolder: this.#folder(),
      },
      reach,
    );
  }

  async #validate(readEntries             , rendered                 )                            {
    const { validate, kubernetes, schemas, missingSchemas, timeoutMilliseconds } = this.#policy;
    const { kubeconform } = this.#tools;
    if (kubeconform === undefined) return { valid: 0, unchecked: [] };
    return await this.#rendering.validateManifests({
      ...{ rendered, readEntries, kubeconform, validate, schemas, missingSchemas },
      ...(kubernetes === undefined ? {} : { kubernetes }),
      timeoutMilliseconds,
      signal: this.#settings.signal,
      temporaryFolder: this.#folder(),
    });
  }

  #folder()         {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#settings.temporaryFolder, 'waybill', 'render');
  }
}

/** The repository as a change leaves it. */
function withFiles(readEntries             , files              )              {
  return async (paths) => {
    const entries = new Map(await readEntries(paths));
    for (const path of paths) {
      const content = files.get(path);
      if (content !== undefined) entries.set(path, { kind: 'file', content: Buffer.from(content) });
    }
    return entries;
  };
}

/** Everything of the repository that can change what an overlay renders to. */
function inputsOf(path        , { files, links, folders }       )         {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
  const add = (text        )       => {
    hash.update(`${String(Buffer.byteLength(text))}:${text}`);
  };
  add(path);
  for (const folder of [...folders].sort()) add(folder);
  for (const [link, target] of [...links].sort()) [link, target].forEach(add);
  for (const [file, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    add(file);
    add((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex'));
  }
  return hash.digest('hex');
}

/** What failed is not remembered: the next attempt may stand on a commit that corrects it. */
async function remembered   (
  known                         ,
  key        ,
  make                  ,
)             {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return await made.catch((error         ) => {
    known.delete(key);
    throw error;
  });
}


/***/ })

};
