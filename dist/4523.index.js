(function (exports, __distFolder) {'use strict';
exports.ids = [4523];
exports.modules = {

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

/***/ 19599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ migrationFollows),
/* harmony export */   x: () => (/* binding */ migratingElsewhere)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78894);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54152);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50141);
/* harmony import */ var _startup_migration_startup_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52313);


                                                                 


/**
 * @param context what the step knows
 * @param record the deployment, whose desired state is written
 * @returns whether a controller starts the migration now, so that run-migrator has something to follow
 */
function migrationFollows(
  { environment, config }                                                   ,
  record                  ,
)          {
  const phase = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(record);
  return (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .migrationsFor */ .jA)(environment, config) === 'after' && !(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .isActive */ .$m)(phase) && !(0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .isEnd */ .uV)(phase);
}

/**
 * Where desired state is written by somebody else, no step of ours migrates before: what the record says of the
 * migration then.
 * @param context what the step knows
 * @param record the deployment
 * @param skipped why nothing is migrated there
 * @returns the transition; none where a controller migrates, which is followed afterwards
 */
async function migratingElsewhere(
  context                   ,
  record                  ,
  skipped        ,
)                                     {
  const { environment, config } = context;
  const when = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .migrationsFor */ .jA)(environment, config);
  if (when === 'after') return [];
  if (when === 'startup' && config.migrations?.engine === 'startup')
    return [await (0,_startup_migration_startup_step_js__WEBPACK_IMPORTED_MODULE_3__/* .startupStepByLedger */ .i)(context, record, config.migrations)];
  return [{ to: 'migrating', evidence: { phase: 'migrating', skipped } }];
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
  const rendering = await __webpack_require__.e(/* import() */ 5492).then(__webpack_require__.bind(__webpack_require__, 25492));
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


/***/ }),

/***/ 52313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ startupStep),
/* harmony export */   i: () => (/* binding */ startupStepByLedger)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18656);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49654);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27970);
                                                         




/** So many deployments back the ledger is asked which schema the last one left. */
const mostDeployments = 50;

/**
 * Recorded with desired state, before anything starts: a deployment that is killed or fails leaves a record that says
 * that the schema may have moved.
 * @param config what the release declares
 * @param versionBefore the version that was found; null where there is none, or nobody could say
 * @returns the transition
 */
function startupStep(
  config                   ,
  versionBefore               ,
)                 {
  if (versionBefore === config.expects) {
    const skipped = `the schema has the version ${config.expects} already`;
    return { to: 'migrating', evidence: { phase: 'migrating', skipped } };
  }
  return {
    to: 'migrating',
    evidence: {
      ...{ phase: 'migrating', engine: config.engine, versionBefore },
      command: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ engine: config.engine, expects: config.expects })),
      declares: {
        versionAfter: config.expects,
        ...(config.compatibleFrom === undefined ? {} : { compatibleFrom: config.compatibleFrom }),
      },
    },
  };
}

/** Where the last deployments to an environment are read. */
                                
                                                     
                                                  
 

/**
 * Where the merge of a pull request or an image automation writes desired state, the application may start before
 * anybody can ask it: what the last deployment left is what the schema had.
 * @param context environment and ledger
 * @param record the deployment
 * @param config what the release declares
 * @returns the transition
 */
async function startupStepByLedger(
  { ledger, environment }               ,
  record                  ,
  config                   ,
)                          {
  if ((0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .requestOf */ .f)(record).kind === 'rollback') {
    const skipped = 'a rollback brings back an image, never a schema';
    return { to: 'migrating', evidence: { phase: 'migrating', skipped } };
  }
  const deployments = await ledger.deployments({
    environment: environment.name,
    limit: mostDeployments,
  });
  const { version, uncertainSince } = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_3__/* .schemaOf */ .p)(deployments);
  return startupStep(config, uncertainSince === undefined ? (version ?? null) : null);
}


/***/ })

};
})
