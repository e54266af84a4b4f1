export const id = 1304;
export const ids = [1304];
export const modules = {

/***/ 4329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/signing-key.js
var signing_key = __webpack_require__(1274);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/connection-settings.js
var connection_settings = __webpack_require__(9985);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(5363);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 2 modules
var connections = __webpack_require__(9006);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(5010);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/error-codes.js
var error_codes = __webpack_require__(2478);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engine.js
                                                   
                                                                 
                                                   


/** What is built: one image of one commit. */
                               
                               
                                                                                                          
                            
                             
                                                                                 
                              
                                                                      
                          
                                                                         
                            
                              
     
                                                                                                     
                                                                                        
     
                                   
 

/** What a build may use of its surroundings. */
                               
                               
                              
                                                                  
                                                      
                                                                    
                                    
 

/** How many blobs, and how many bytes, went over the wire or were there already. */
                              
                          
                               
                                                                         
                          
                               
 

/** An image that is in the registry by digest, without a tag. */
                             
                                             
                        
                            
                              
                          
                             
                                                                
                        
                                                                            
                               
                                        
                                
                              
                           
 

/** A way to build images. */
                              
                                                                       
                            
                                                                                                       
                                  
                                                                           
 

/** The engines there are: the keys of an image's configuration. `buildx` and `buildah` are two more. */
const engineNames = ['assemble']         ;
                                                      

/** Each engine by name; loaded only where an image asks for it. */
                                                                                      

/** The engines of this package. */
const imageEngines                 = {
  assemble: async () => (await __webpack_require__.e(/* import() */ 4454).then(__webpack_require__.bind(__webpack_require__, 4454))).assembleEngine,
};

/** Nothing moved. */
const noTraffic              = { pushed: 0, pushedBytes: 0, reused: 0, reusedBytes: 0 };

/**
 * @param image an image of waybill.yaml
 * @returns the name of the engine that its configuration asks for
 * @throws IMAGE_ENGINE_UNKNOWN
 */
function engineNameOf(image             )             {
  const name = engineNames.find((candidate) => candidate in image);
  if (name !== undefined) return name;
  throw (0,error_codes/* imageError */.w)('IMAGE_ENGINE_UNKNOWN', {
    message: `Expected the image ${image.name} to have one of: ${engineNames.join(', ')}; found none of them.`,
    remedy: 'Say in waybill.yaml how the image is built.',
    facts: { image: image.name, engines: engineNames },
  });
}

/**
 * @param image an image of waybill.yaml
 * @param engines the engines there are
 * @returns the one that its configuration names
 * @throws IMAGE_ENGINE_UNKNOWN
 */
async function engineOf(
  image             ,
  engines                 = imageEngines,
)                       {
  return engines[engineNameOf(image)]();
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/build-all.js
                                                                          

                                                                       

/** Images that are built side by side: beyond this, disk and network are shared without gain. */
const maximumParallelBuilds = 4;

/**
 * Builds every image of a release, some side by side. When one fails the others are stopped, and the first
 * failure is what is thrown.
 * @param request the release
 * @param ports registry, engines, signal
 * @returns the images in the order of waybill.yaml, each in its registry by digest
 * @throws what an engine throws
 */
async function buildAll(
  request                ,
  ports              ,
)                                 {
  const stop = new AbortController();
  const signal = AbortSignal.any([ports.signal, stop.signal]);
  const context = buildContext(ports, signal);
  const waiting = request.config.images.map((image, position) => ({ image, position }));
  const built               = [];
  const failures            = [];
  const work = async ()                => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        signal.throwIfAborted();
        const engine = await engineOf(next.image, ports.engines);
        built[next.position] = await engine.build(buildRequest(request, next.image), context);
      } catch (error) {
        failures.push(error);
        stop.abort(error);
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: maximumParallelBuilds }, work));
  if (failures.length > 0) throw failures[0];
  return built;
}

/**
 * @param ports what publishing was given
 * @param signal ends the build
 * @returns what an engine is given
 */
function buildContext(ports              , signal             )               {
  return {
    signal,
    progress: ports.progress,
    registry: ports.registry,
    ...(ports.temporaryFolder === undefined ? {} : { temporaryFolder: ports.temporaryFolder }),
  };
}

/**
 * @param request the release
 * @param image one of its images
 * @returns what an engine is asked for
 */
function buildRequest(request                , image                       )               {
  const { config, commit, commitTime, checkout, source, version } = request;
  return {
    application: config.application,
    checkout,
    commit,
    commitTime,
    source,
    image,
    ...(version === undefined ? {} : { version }),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/image/src/registry-image.js
var registry_image = __webpack_require__(8124);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/claimed-digest.js
var claimed_digest = __webpack_require__(5403);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/restore.js
                                                  



                                                                                       

/** A claimed image that was put back into the registry. */
                                
                              
                                     
 

/**
 * Puts a claimed image that the registry has lost back, where the engine gives equal digests for equal input:
 * it is built again, and pushed only when the digest is the claimed one. Then it is signed again, because the
 * signature may have gone with it.
 * @param request the release
 * @param ports registry, engines, signer
 * @param image the image as it was claimed
 * @returns what was pushed, and the signature
 * @throws IMAGE_CLAIMED_DIGEST_MISSING where it cannot be built again, or comes out differently
 */
async function restoreImage(
  request                ,
  ports              ,
  image              ,
)                         {
  const config = request.config.images.find(({ name }) => name === image.name);
  const engine = config === undefined ? undefined : await engineOf(config, ports.engines);
  if (config === undefined || engine?.deterministic !== true) throw (0,claimed_digest/* claimedDigestMissing */._)(image);
  ports.progress.detail(
    `${image.repository}@${image.digest} is claimed, and the registry has lost it: it is built again and compared`,
  );
  await ports.prepare?.();
  const built = await engine.build(
    { ...buildRequest(request, config), expectedDigest: image.digest },
    buildContext(ports, ports.signal),
  );
  if (built.digest !== image.digest) throw (0,claimed_digest/* claimedDigestMissing */._)(image, built.digest);
  return { blobs: built.blobs, signature: await ports.sign(built) };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/publish.js




             
        
                 
                   
                 
               
               
                 
          
                 
              
                            



/** An image that this run built and signed. */
                    
                             
                                     
 

/**
 * Publishes a commit's release once (design, law 1). A claim in the ledger decides which digests are the
 * release; only they get the tag `sha-<commit>`. Running it again builds and pushes nothing; a run that was
 * killed at any point is gone on with by the next one.
 * @param request the commit, and what waybill.yaml at that commit says
 * @param ports registry, ledger and signer
 * @returns every image with tag and digest, and how it came about
 * @throws IMAGE_TAG_MOVED, IMAGE_TAG_WITHOUT_CLAIM, IMAGE_CLAIM_DIFFERS, IMAGE_CLAIMED_DIGEST_MISSING, and what
 *   engines, registry, signer and ledger throw
 */
async function publishRelease(
  request                ,
  ports              ,
)                            {
  const claim = await ports.claims.find(request.commit);
  if (claim !== undefined) return complete(request, ports, claim, 'reused', new Map());

  if ((await releaseTags(request, ports)).length > 0) {
    // Another run may have claimed and tagged between the two looks; only a claim that is still absent counts.
    const late = await ports.claims.find(request.commit);
    if (late !== undefined) return complete(request, ports, late, 'reused', new Map());
    throw await tagWithoutClaim(request, ports);
  }
  return buildAndClaim(request, ports);
}

async function buildAndClaim(
  request                ,
  ports              ,
)                            {
  let reaching               = 'built';
  try {
    ports.progress.phase(
      `Build ${String(request.config.images.length)} image(s) of ${request.commit.slice(0, 12)}`,
    );
    const engine = [...new Set(request.config.images.map(engineNameOf))].join('+');
    await ports.claims.start(request.commit, engine);
    await ports.prepare?.();
    const builds = await buildAll(request, ports);
    reaching = 'signed';
    const own = new Map                  ();
    for (const built of builds) own.set(built.name, { built, signature: await ports.sign(built) });
    reaching = 'claimed';
    const images = [...own.values()].map((image) => signedImage(request, image));
    const { won, claim } = await ports.claims.claim(request.commit, { engine, images });
    reaching = 'published';
    if (!won)
      ports.progress.detail('another run claimed this commit first: its digests are the release');
    return await complete(request, ports, claim, won ? 'built' : 'joined', own);
  } catch (error) {
    await recordFailure(request, ports, reaching, error);
    throw error;
  }
}

/** From a claim to published: every claimed digest is there, has its tag, and was read back. */
async function complete(
  request                ,
  ports              ,
  claim       ,
  outcome                ,
  own                               ,
)                            {
  checkClaim(request, claim);
  const images                   = [];
  for (const image of claim.images)
    images.push(await tagImage(request, ports, image, outcome, own.get(image.name)));
  const tags = await readBack(ports, claim);
  if (!claim.published) await ports.claims.published(request.commit, tags);
  const release = vocabulary/* releaseSchema */.By.parse({
    application: request.config.application,
    commit: request.commit,
    images: claim.images,
  });
  return { release, outcome, images };
}

async function tagImage(
  request                ,
  ports              ,
  image              ,
  outcome                ,
  own                      ,
)                          {
  const clock = ports.clock ?? time/* systemClock */.ml;
  const startedAt = clock.now();
  const place = (0,registry_image/* registryImage */.$)(image.repository, ports.registry);
  const tagged = await place.client.resolve(place.path, image.tag);
  const facts = { ...image, outcome, blobs: own?.built.blobs ?? noTraffic };
  const signature = own?.built.digest === image.digest ? { signature: own.signature } : {};
  if (tagged !== undefined) {
    if (tagged.digest !== image.digest) throw tagMoved(image, tagged.digest);
    const seconds = own?.built.seconds ?? (clock.now() - startedAt) / 1000;
    return { ...facts, ...signature, tagged: false, restored: false, seconds };
  }
  const present = await place.client.resolve(place.path, image.digest);
  const restored = present === undefined ? await restoreImage(request, ports, image) : undefined;
  await setTag(place, image);
  const seconds = (own?.built.seconds ?? 0) + (clock.now() - startedAt) / 1000;
  return {
    ...facts,
    ...signature,
    ...(restored === undefined ? {} : { blobs: restored.blobs, signature: restored.signature }),
    tagged: true,
    restored: restored !== undefined,
    seconds,
  };
}

/** Sets the tag, having looked a moment ago that it is absent: a registry has no conditional write. */
async function setTag(place               , image              )                {
  await place.client.tag(place.path, { digest: image.digest }, image.tag);
}

/** Facts, not claims (law 6): only what the registry says now counts as published. */
async function readBack(ports              , claim       )                     {
  const tags            = [];
  for (const image of claim.images) {
    const place = (0,registry_image/* registryImage */.$)(image.repository, ports.registry);
    const found = await place.client.resolve(place.path, image.tag);
    if (found === undefined) {
      throw (0,error_codes/* imageError */.w)('IMAGE_REGISTRY_ANSWER', {
        message: `Expected ${image.repository}:${image.tag} to be ${image.digest} after it was tagged; the registry knows no such tag.`,
        remedy: 'Check the registry (retention rules, replication), then run this again.',
        facts: (0,registry_image/* tagFacts */.E)(image),
      });
    }
    if (found.digest !== image.digest) throw tagMoved(image, found.digest);
    tags.push({ name: image.name, tag: image.tag, digest: found.digest });
  }
  return tags;
}

function checkClaim(request                , claim       )       {
  const wanted = request.config.images
    .map(({ name, repository }) => `${name} in ${repository}`)
    .sort();
  const claimed = claim.images.map(({ name, repository }) => `${name} in ${repository}`).sort();
  if (wanted.join('\n') === claimed.join('\n')) return;
  throw (0,error_codes/* imageError */.w)('IMAGE_CLAIM_DIFFERS', {
    message:
      `Expected the claimed release of ${request.commit} to hold the images of waybill.yaml (${wanted.join(', ')}); ` +
      `found ${claimed.join(', ')}.`,
    remedy:
      'A claimed commit keeps its images: change waybill.yaml in a new commit, and release that.',
    facts: { commit: request.commit, wanted, claimed },
  });
}

async function releaseTags(request                , ports              )                     {
  const tag = (0,vocabulary/* releaseTag */.aF)(request.commit);
  const found = await Promise.all(
    request.config.images.map(async ({ name, repository }) => {
      const place = (0,registry_image/* registryImage */.$)(repository, ports.registry);
      const descriptor = await place.client.resolve(place.path, tag);
      return descriptor === undefined ? [] : [{ name, tag, digest: descriptor.digest }];
    }),
  );
  return found.flat();
}

async function tagWithoutClaim(request                , ports              )                 {
  const tags = await releaseTags(request, ports);
  const shown = tags.map(({ name, tag, digest }) => `${name}:${tag} is ${digest}`);
  return (0,error_codes/* imageError */.w)('IMAGE_TAG_WITHOUT_CLAIM', {
    message: `Expected no release tag of ${request.commit}, because the ledger holds no claim for it; found ${shown.join(', ')}.`,
    remedy:
      'Whoever may push can set a tag, so it proves nothing and is not adopted. Check that this is the right ledger; ' +
      'if it is, delete the tag in the registry and run this again: the commit is then built and claimed.',
    facts: { commit: request.commit, tags: shown },
  });
}

function tagMoved(image              , found        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_TAG_MOVED', {
    message: `Expected ${image.repository}:${image.tag} to be the claimed digest ${image.digest}; found ${found}.`,
    remedy:
      'Somebody moved a release tag. Find out who pushed it; delete the tag, and run this again: the claimed digest ' +
      'gets it back. Make tags sha-* immutable in the registry where it can.',
    facts: { ...(0,registry_image/* tagFacts */.E)(image), found },
  });
}

function signedImage(request                , { built, signature }          )              {
  const { name, repository, digest, mediaType, size } = built;
  const image = { name, repository, tag: (0,vocabulary/* releaseTag */.aF)(request.commit), digest, mediaType, size };
  return { image, signature };
}

/** The failure itself is what the caller must see; that it could not be recorded is a detail. */
async function recordFailure(
  request                ,
  ports              ,
  reaching              ,
  error         ,
)                {
  if ((0,src_error/* isWaybillError */.xS)(error, 'FENCED_OFF')) return;
  try {
    await ports.claims.failed(request.commit, reaching, error);
  } catch (second) {
    ports.progress.detail(`the failure could not be recorded: ${(0,src_error/* messageOf */.bD)(second)}`);
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sign-image.js
var sign_image = __webpack_require__(7950);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/checkout.js
var src_checkout = __webpack_require__(4950);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var src_error_codes = __webpack_require__(4117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-claims.js
var ledger_claims = __webpack_require__(9921);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 7 modules
var ledger_connection = __webpack_require__(4815);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/prepare.js
var prepare = __webpack_require__(6903);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(27);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/source.js
var src_source = __webpack_require__(2299);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/publish-release.js


                                              


                                                     







/** What build-publish-image works on. */
                                     
                             
                                                           
                             
                          
                                                                            
                            
 

/**
 * Publishes a commit's images once: looks up, builds, pushes by digest, signs, claims, tags (design, law 1).
 * @param connections the systems of the release
 * @param request the commit, its checkout, and who signs
 * @returns every image with tag and digest, and how it came about
 * @throws CHECKOUT_MISMATCH, COMMIT_NOT_FOUND, and what `publishRelease` throws
 */
async function publishStep(
  connections             ,
  request                    ,
)                            {
  const { settings } = connections;
  const [config, git, ledger, commit] = await Promise.all([
    connections.configAt(request.commit),
    connections.applicationGit(),
    (0,ledger_connection/* connectLedger */.Q)(connections),
    connections.applicationGit().then(async (it) => it.readCommit(request.commit)),
  ]);
  if (commit === undefined) throw (0,src_error_codes/* commitNotFound */.XM)(request.commit, git.url);
  await (0,src_checkout/* requireCheckout */.E)(request.workspace, request.commit, settings.signal);
  const registry = (0,registry_connection/* registryConnection */.a)(settings);
  const source = (0,src_source/* sourceOf */.v)(settings);
  const claims = { source, commit: request.commit, application: config.application };
  const { signal, progress } = settings;
  const checkout = { commands: config.prepare, workspace: request.workspace, signal, progress };
  const publish = publishRelease(
    {
      config,
      commit: request.commit,
      commitTime: commit.committedAt,
      checkout: request.workspace,
      source,
    },
    {
      claims: (0,ledger_claims/* ledgerClaims */.z7)(ledger),
      ...(request.prepare ? { prepare: onlyOnce(() => (0,prepare/* prepareCheckout */.s)(checkout)) } : {}),
      sign: async (image) =>
        await (0,sign_image/* signImage */.j)(registry((0,registry_connection/* registryHost */.U)(image.repository)), image, request.signer, claims),
      registry,
      signal: settings.signal,
      progress: settings.progress,
      temporaryFolder: settings.temporaryFolder,
    },
  );
  return await publish.catch(async (error         ) => {
    await recordRefusedRelease(ledger, request.commit, error);
    throw error;
  });
}

/** Several lost images are built again in one checkout. */
function onlyOnce(act                     )                      {
  let done                           ;
  return () => (done ??= act());
}

/** What publishing refuses before it builds anything, and so without a record of its own (law 8). */
const refusedBeforeBuilding = new Set([
  'IMAGE_TAG_WITHOUT_CLAIM',
  'IMAGE_TAG_MOVED',
  'IMAGE_CLAIM_DIFFERS',
]);

async function recordRefusedRelease(
  ledger        ,
  commit           ,
  error         ,
)                {
  if (!(0,src_error/* isWaybillError */.xS)(error) || !refusedBeforeBuilding.has(error.code)) return;
  const record = await ledger.release(commit);
  // A finished release has no edge to `failed`: nothing about it changed, the refusal is the run's own.
  if (record?.transitions.at(-1)?.to === 'released') return;
  if (record === undefined) await ledger.startRelease(commit, 'none');
  const reaching = (0,ledger_claims/* claimIn */.aY)(record) === undefined ? 'built' : 'published';
  await ledger.recordReleaseFailed(commit, { reaching, ...(0,ledger_claims/* outcomeOf */.sG)(error) });
}

;// CONCATENATED MODULE: ./actions/build-publish-image/src/run.js




                                                  

/** Publishes the commit's images exactly once. */
async function run(given                              )                         {
  const { inputs, context } = given;
  const commit = inputs.commit ?? context.commit;
  given.output('commit', commit);
  given.output('tag', (0,vocabulary/* releaseTag */.aF)(commit));
  const signer = await (0,signing_key/* requireSigner */.S)(inputs['signing-key'], inputs['signing-key-password']);
  const published = await publishStep((0,connections.connect)((0,connection_settings/* connectionSettings */.Q)(given)), {
    commit,
    workspace: context.workspace,
    signer,
    prepare: inputs.prepare,
  });
  const images = published.images.map(
    ({ name, repository, tag, digest, size, outcome, seconds, blobs }) => {
      return {
        name,
        repository,
        tag,
        digest,
        size,
        how: outcome,
        seconds,
        pushedBytes: blobs.pushedBytes,
      };
    },
  );
  given.output('images', JSON.stringify(images));
  given.output(
    'digests',
    JSON.stringify(Object.fromEntries(images.map(({ name, digest }) => [name, digest]))),
  );
  given.output('reused', String(published.outcome !== 'built'));
  given.summarize([
    { kind: 'heading', text: `Release ${(0,vocabulary/* releaseTag */.aF)(commit)}` },
    {
      kind: 'table',
      head: ['image', 'digest', 'how', 'seconds', 'pushed bytes'],
      rows: images.map((image) => [
        `${image.repository}:${image.tag}`,
        image.digest,
        image.how,
        image.seconds.toFixed(1),
        String(image.pushedBytes),
      ]),
    },
  ]);
  const unchanged = published.images.every(
    ({ outcome, tagged, restored }) => outcome === 'reused' && !tagged && !restored,
  );
  return {
    decision: unchanged ? 'unchanged' : 'done',
    message: `${unchanged ? 'Published already, nothing was built' : `Published (${published.outcome})`}: ${images
      .map(({ name, digest }) => `${name}@${digest.slice(0, 19)}`)
      .join(', ')}.`,
  };
}


/***/ }),

/***/ 9985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ connectionSettings)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5907);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);

                                            
                                                                             
                                               

                                                 

/** The inputs of `connectionInputs`, parsed. */
                                   
                          
                                              
                                                        
                                                   
                                                
                                           
                                            
                                             
                                        
                                                   
                                                   
 

/**
 * @param run the action's run, whose inputs include `connectionInputs`
 * @returns how the systems of the deployment are reached; what was not given is absent
 */
function connectionSettings(
  run                                                   
                                      
                                 
   ,
)                     {
  const { inputs, context } = run;
  const optional = {
    applicationToken: inputs['application-token'],
    opsRepository: inputs['ops-repository'],
    opsToken: inputs['ops-token'],
    opsApp: opsApp(inputs),
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
    server: { url: context.serverUrl, apiUrl: context.apiUrl },
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

/***/ 1274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ requireSigner)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4438);
                                            
                                                    


/**
 * @param key the input `signing-key`
 * @param passphrase the input `signing-key-password`
 * @returns the signer
 * @throws SIGNING_KEY_MISSING, KEY_INVALID, KEY_PASSPHRASE
 */
async function requireSigner(
  key                    ,
  passphrase                    ,
)                  {
  if (key === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('SIGNING_KEY_MISSING', {
      message:
        'Expected a private key in the input `signing-key`, found none: a release is signed before it is claimed.',
      remedy:
        'Give the PEM of an ECDSA P-256 or Ed25519 key as a secret of the `release` environment.',
    });
  }
  const { keySigner } = await __webpack_require__.e(/* import() */ 4807).then(__webpack_require__.bind(__webpack_require__, 4807));
  return keySigner(key, passphrase === undefined ? {} : { passphrase });
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

/***/ 5403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ claimedDigestMissing)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2478);
                                                  


/**
 * @param image the image as it was claimed
 * @param rebuilt the digest that came out of building it again, where that was tried
 * @returns IMAGE_CLAIMED_DIGEST_MISSING
 */
function claimedDigestMissing(
  image                                                              ,
  rebuilt         ,
)        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .w)('IMAGE_CLAIMED_DIGEST_MISSING', {
    message:
      `Expected ${image.repository} to hold the claimed digest ${image.digest}; the registry does not know it` +
      (rebuilt === undefined ? '.' : `, and building the commit again gives ${rebuilt}.`),
    remedy:
      'A published commit is never built into another digest. Push the claimed digest back from a backup, a mirror or ' +
      'a host that runs it (keep the manifest byte for byte), or release a new commit.',
    facts: {
      image: image.name,
      repository: image.repository,
      tag: image.tag,
      claimed: image.digest,
      ...(rebuilt === undefined ? {} : { rebuilt }),
    },
  });
}


/***/ }),

/***/ 2478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ imageError)
/* harmony export */ });
/* unused harmony export imageErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1009);


/** The codes that `image` throws. */
const imageErrorCodes = {
  IMAGE_SOURCE_MISSING: 'A folder or file that a layer takes from the checkout is not there.',
  IMAGE_SOURCE_OUTSIDE: 'A layer would take something from outside the checkout.',
  IMAGE_LINK_OUTSIDE: 'A symbolic link in a layer leads out of the folder that is copied.',
  IMAGE_FILE_UNSUPPORTED: 'A layer holds a file that an image cannot carry faithfully.',
  IMAGE_FILE_CHANGED: 'A file changed while it was read.',
  IMAGE_LAYER_EMPTY: 'A layer has no file in it.',
  IMAGE_TOO_LARGE: 'A layer has more files or bytes than is allowed.',
  IMAGE_PATTERN_INVALID: 'A pattern of what stays out of a layer is not understood.',
  IMAGE_BASE_MISSING: 'The base image is not in its registry.',
  IMAGE_BASE_UNSUPPORTED: 'The base image is of a kind that Waybill cannot build upon.',
  IMAGE_BASE_PLATFORM: 'The base image does not exist for the platform that was asked for.',
  IMAGE_COMMIT_TIME_INVALID: "The commit's time is not one that an image can carry.",
  IMAGE_REGISTRY_ANSWER: 'The registry did not keep what was pushed.',
  IMAGE_ENGINE_UNKNOWN: 'No engine builds an image that is configured like this one.',
  IMAGE_CLAIM_DIFFERS: 'The claimed release of the commit has other images than waybill.yaml says.',
  IMAGE_CLAIMED_DIGEST_MISSING: 'The claimed digest is no longer in the registry.',
  IMAGE_TAG_MOVED: "A release tag points at another digest than the release's claim.",
  IMAGE_TAG_WITHOUT_CLAIM: 'A release tag exists, and no claim in the ledger vouches for it.',
}                              ;

/** Makes the errors of `image`. */
const imageError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(imageErrorCodes);


/***/ }),

/***/ 8124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ registryImage),
/* harmony export */   E: () => (/* binding */ tagFacts)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5363);

                                                   

/** A repository, opened: the registry's client, and the repository's path in it. */
                                
                                  
                        
                        
 

/**
 * @param repository `host[:port]/path`
 * @param registry gives the client of a host
 * @returns the client and the path
 */
function registryImage(
  repository        ,
  registry                                  ,
)                {
  const checked = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .imageRepositorySchema */ .LV.parse(repository);
  const slash = checked.indexOf('/');
  const host = checked.slice(0, slash);
  return { client: registry(host), host, path: checked.slice(slash + 1) };
}

/**
 * @param image an image of a release
 * @returns what an error says of it
 */
function tagFacts(image              )        {
  return { image: image.name, repository: image.repository, tag: image.tag, claimed: image.digest };
}


/***/ }),

/***/ 4950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requireCheckout)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6178);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4117);




/**
 * Proves that a workspace is at the commit that a step speaks of: another checkout would be built, or would
 * migrate, under this commit's name.
 * @param workspace the runner's workspace
 * @param commit the commit
 * @param signal cancels the question
 * @throws CHECKOUT_MISMATCH naming both commits
 */
async function requireCheckout(
  workspace        ,
  commit           ,
  signal             ,
)                {
  const { stdout } = await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .runToSuccess */ .IM)(['git', 'rev-parse', '--verify', 'HEAD'], {
    cwd: workspace,
    signal,
    timeoutMilliseconds: 30_000,
    // A container job runs as another user than the one who checked out.
    env: {
      ...(0,_waybill_process__WEBPACK_IMPORTED_MODULE_1__/* .toolEnvironment */ .u)(),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
    },
  });
  const head = _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .commitShaSchema */ .jr.parse(stdout.toString('utf8').trim());
  if (head === commit) return;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .stageError */ .vH)('CHECKOUT_MISMATCH', {
    message: `Expected the checkout to be at commit ${commit}, found it at ${head}.`,
    remedy:
      'Check out the very commit that this step is about: `ref:` of the checkout step, equal to the input `commit`.',
    facts: { expected: commit, found: head },
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

/***/ 6903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ prepareCheckout)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1009);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6178);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4117);




/** As long as a slow installation of dependencies takes. */
const longestCommand = 20 * 60_000;

/** The checkout to make ready, and what stands around it. */
                                 
                                        
                             
                               
                              
 

/**
 * Runs the commands that make a checkout ready (`npm ci` and the like): those of waybill.yaml at the commit
 * that is checked out, without our credentials in their environment.
 * @param request the commands, the checkout
 * @throws PREPARE_FAILED with the last lines of the command
 */
async function prepareCheckout(request                )                {
  const { commands, workspace, signal, progress } = request;
  for (const command of commands) {
    progress.phase(`Prepare: ${command.join(' ')}`);
    try {
      await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .runToSuccess */ .IM)(command, {
        cwd: workspace,
        signal,
        timeoutMilliseconds: longestCommand,
        env: (0,_waybill_process__WEBPACK_IMPORTED_MODULE_1__/* .commandEnvironment */ .J)(),
        overflow: 'truncate',
        onLine: (_stream, line) => {
          progress.detail(line);
        },
      });
    } catch (error) {
      signal.throwIfAborted();
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .stageError */ .vH)('PREPARE_FAILED', {
        message: `Expected \`${command.join(' ')}\` to make the checkout ready: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`,
        remedy:
          'Run the command in a fresh checkout by hand; correct `prepare` of waybill.yaml, or the tools that the job sets up before.',
        facts: { command: [...command] },
        cause: error,
      });
    }
  }
}


/***/ }),

/***/ 27:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ registryConnection),
  U: () => (/* binding */ registryHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var src_secret = __webpack_require__(1715);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(9545);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/error-codes.js
var error_codes = __webpack_require__(5454);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/system-error.js
var system_error = __webpack_require__(505);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/docker-config.js





                                                                     



const entrySchema = schemas/* object */.Ikc({
  auth: schemas/* string */.YjP().optional(),
  username: schemas/* string */.YjP().optional(),
  password: schemas/* string */.YjP().optional(),
  identitytoken: schemas/* string */.YjP().optional(),
  registrytoken: schemas/* string */.YjP().optional(),
});

const configSchema = schemas/* object */.Ikc({
  auths: schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema).optional(),
  credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
  credsStore: schemas/* string */.YjP().optional(),
});
                                                 

const helperAnswerSchema = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });

const maximumConfigBytes = 1024 * 1024;
const helperTimeout = 30_000;

/**
 * Credentials as Docker keeps them: `auths` (base64 or identity token), `credHelpers`, `credsStore`.
 * @param path the file; `$DOCKER_CONFIG/config.json`, or `~/.docker/config.json` where absent
 * @returns a source that reads the file at its first use; no file means no credentials
 */
function dockerConfigCredentials(path         )                   {
  const file =
    path ?? (0,external_node_path_.join)(process.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
  let config                                   ;
  return async (registry, signal) => {
    config ??= readConfig(file);
    return credentialFrom(await config, registry, file, signal);
  };
}

async function readConfig(file        )                        {
  let text        ;
  try {
    text = await (0,promises_.readFile)(file, 'utf8');
  } catch (error) {
    if ((0,system_error/* systemCode */.x)(error) === 'ENOENT') return {};
    throw invalid(file, (0,src_error/* messageOf */.bD)(error));
  }
  if (text.length > maximumConfigBytes) throw invalid(file, 'it is larger than 1 MiB');
  let value         ;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(file, 'it is no JSON');
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(file, `${parsed.error.issues[0]?.path.join('.') ?? ''} has another form`);
}

async function credentialFrom(
  config              ,
  registry        ,
  file        ,
  signal             ,
)                                  {
  const helper = find(config.credHelpers, registry);
  if (helper !== undefined) return askHelper(helper, registry, signal);
  const entry = find(config.auths, registry);
  const stored = entry === undefined ? undefined : credentialOf(entry, registry, file);
  if (stored !== undefined) return stored;
  return config.credsStore === undefined || config.credsStore === ''
    ? undefined
    : askHelper(config.credsStore, registry, signal);
}

/** Keys are hosts; older files have URLs with a scheme and a path such as `/v1/`. */
function find   (
  entries                                         ,
  registry        ,
)                {
  if (entries === undefined) return undefined;
  if (Object.hasOwn(entries, registry)) return entries[registry];
  const key = Object.keys(entries).find((candidate) => hostOf(candidate) === registry);
  return key === undefined ? undefined : entries[key];
}

function hostOf(key        )         {
  return key.replace(/^https?:\/\//, '').split('/')[0] ?? '';
}

function credentialOf(
  entry                             ,
  registry        ,
  file        ,
)                         {
  if (entry.registrytoken !== undefined && entry.registrytoken !== '') {
    return { kind: 'bearer', token: new src_secret/* Secret */.z(entry.registrytoken) };
  }
  if (entry.identitytoken !== undefined && entry.identitytoken !== '') {
    return { kind: 'identity-token', token: new src_secret/* Secret */.z(entry.identitytoken) };
  }
  if (entry.auth !== undefined && entry.auth !== '') {
    const pair = Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = pair.indexOf(':');
    if (colon <= 0) throw invalid(file, `auths.${registry}.auth is not base64 of user:password`);
    return basic(pair.slice(0, colon), pair.slice(colon + 1));
  }
  const { username, password } = entry;
  if (username === undefined || username === '' || password === undefined) return undefined;
  return basic(username, password);
}

function basic(username        , password        )             {
  return { kind: 'basic', username, password: new src_secret/* Secret */.z(password) };
}

/** The protocol of docker-credential-helpers: the host on standard input, JSON on standard output. */
async function askHelper(
  helper        ,
  registry        ,
  signal             ,
)                                  {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper))
    throw helperFailed(helper, registry, 'its name is not valid');
  // Loaded only where a helper is asked: most runs have a password in the file.
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 8367));
  const result = await runProcess([`docker-credential-${helper}`, 'get'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: helperTimeout,
    env: toolEnvironment(helperEnvironment()),
    input: registry,
    maximumOutputBytes: 262_144,
  }).catch((error         ) => {
    if (signal.aborted) throw signal.reason;
    throw helperFailed(helper, registry, (0,src_error/* isWaybillError */.xS)(error) ? error.message : (0,src_error/* messageOf */.bD)(error));
  });
  const output = result.stdout.toString('utf8').trim();
  if (result.exitCode !== 0) {
    // Helpers say "not found" on standard output; then there simply is no credential.
    if (/credentials not found/i.test(output)) return undefined;
    throw helperFailed(helper, registry, `it ended with exit code ${result.exitCode ?? 'none'}`);
  }
  const parsed = helperAnswerSchema.safeParse(parseJson(output));
  // The output holds a secret: what is wrong with it is not shown.
  if (!parsed.success) throw helperFailed(helper, registry, 'its answer has another form');
  const { Username, Secret: secret } = parsed.data;
  if (Username === '' && secret === '') return undefined;
  return Username === '<token>'
    ? { kind: 'identity-token', token: new src_secret/* Secret */.z(secret) }
    : basic(Username, secret);
}

/** Cloud helpers find their account by such variables, or by files below HOME. */
function helperEnvironment()                         {
  const wanted =
    /^(?:AWS_|AZURE_|CLOUDSDK_|GOOGLE_|DOCKER_CONFIG$|XDG_|GNUPGHOME$|PASSWORD_STORE_DIR$)/;
  const entries = Object.entries(process.env).flatMap(([key, value]) =>
    value !== undefined && wanted.test(key) ? [[key, value]         ] : [],
  );
  return Object.fromEntries(entries);
}

function parseJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(file        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIALS_INVALID', {
    message: `Expected the Docker configuration ${file} to be readable; ${why}.`,
    remedy: 'Log in to the registry again, or correct the file.',
    facts: { file },
  });
}

function helperFailed(helper        , registry        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIAL_HELPER_FAILED', {
    message: `Expected docker-credential-${helper} to give the credentials for ${registry}; ${why}.`,
    remedy: 'Install the helper and log in with it, or log in to the registry without one.',
    facts: { helper, registry },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/credentials.js
                                            

/** How a registry learns who asks. */
                        
                                                                                    
                                                                                                               
                                                               
                                              
                                                        

/** Gives the credential for a registry (`host` or `host:port`), or undefined to ask without one. */
                                
                   
                      
                                     

/**
 * @param username the account
 * @param password its password or token
 * @returns a source with this one credential; it does not look at the registry's name
 */
function basicCredentials(username        , password        )                   {
  return async () => ({ kind: 'basic', username, password });
}

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(7298);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/registry-client.js + 13 modules
var registry_client = __webpack_require__(2332);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(7902);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/registry-connection.js

                                                                   


/**
 * @param settings how registries are reached
 * @param fence asked before each write: a run that lost its lock must not push any more
 * @returns the client of a registry by its host, one per host
 */
function registryConnection(
  settings                    ,
  fence                      ,
)                                   {
  const clients = new Map                        ();
  const { registryUsername: username, registryPassword: password } = settings;
  const credentials =
    username === undefined || password === undefined
      ? dockerConfigCredentials()
      : basicCredentials(username, password);
  return (host) => {
    const existing = clients.get(host);
    if (existing !== undefined) return existing;
    const { hostname } = new URL(`http://${host}`);
    if (!(0,loopback/* isLoopback */.U)(hostname)) (0,network/* prepareNetwork */.A)(settings, hostname);
    const client = (0,registry_client/* createRegistryClient */.H)({
      registry: host,
      credentials,
      signal: settings.signal,
      ...(fence === undefined ? {} : { fence }),
    });
    clients.set(host, client);
    return client;
  };
}

/**
 * @param repository an image's repository, `host[:port]/path`
 * @returns its registry's host
 */
function registryHost(repository        )         {
  return repository.slice(0, repository.indexOf('/'));
}


/***/ }),

/***/ 2299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
                                                                   

/**
 * @param settings how the application's repository is reached
 * @returns the source repository as signatures name it: the address without user, `.git` and trailing slash;
 *   one that is reached by SSH has the name that it has over HTTPS
 */
function sourceOf(settings                                                   )         {
  return settings.applicationRepository
    .replace(/^[^@/:]+@([^:/]+):(?!\/\/)/, 'https://$1/')
    .replace(/^ssh:\/\/(?:[^/]*@)?/i, 'https://')
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}


/***/ }),

/***/ 7950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ signImage)
/* harmony export */ });
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3359);
/* harmony import */ var _signature_claims_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3631);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5458);
                                           
                                                     
                                                   

                                        



/** What signing found or did. */
                                                        
                                                                                     
                           
 

/**
 * Signs an image by digest: an in-toto statement of the kind that cosign writes, whose subject carries source
 * repository, commit and application (law 2: identity *and source*), as a referrer of the image. Where a good
 * one by this key with the same claims is attached, nothing is pushed.
 * @param client the client of the image's registry
 * @param image the image, in the registry
 * @param signer whose key
 * @param claims whose code the image is made of
 * @param clock tells when it was signed
 * @returns the signature's referrer and the key
 * @throws what the registry's client throws
 */
async function signImage(
  client                ,
  image               ,
  signer        ,
  claims                 ,
  clock        ,
)                          {
  const { keyId } = signer;
  const { found } = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .readStatements */ .bA)(client, image, _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .imageSignaturePredicateType */ .fP, [signer]);
  const existing = found.find(({ subject }) => (0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .sameClaims */ .mN)((0,_signature_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claimsOf */ .ds)(subject), claims));
  if (existing !== undefined) return { signatureDigest: existing.referrer, keyId, reused: true };
  const subject = {
    digest: image.digest,
    name: image.repository,
    annotations: {
      'waybill.application': claims.application,
      'waybill.commit': claims.commit,
      'waybill.source': claims.source,
    },
  };
  const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeStatement */ ._i)([subject], _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .imageSignaturePredicateType */ .fP, {});
  const attached = await (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .attachStatement */ .VU)(
    client,
    image,
    statement,
    _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .imageSignaturePredicateType */ .fP,
    signer,
    clock,
  );
  return { signatureDigest: attached.referrer, keyId, reused: false };
}


/***/ }),

/***/ 3631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gK: () => (/* binding */ differingClaims),
/* harmony export */   mN: () => (/* binding */ sameClaims)
/* harmony export */ });
                                               
                                                

/**
 * Whose code an image is made of. They are annotations of the statement's subject, where `cosign sign -a`
 * writes and `cosign verify -a` reads them.
 */
                                  
                                                                                                 
                          
                             
                               
 

/** The claims, as found: any may be missing or of another type. */
                                                                           

/**
 * @param subject the subject of a verified statement
 * @returns what it claims
 */
function claimsOf(subject                              )              {
  return {
    source: subject.annotations?.['waybill.source'],
    commit: subject.annotations?.['waybill.commit'],
    application: subject.annotations?.['waybill.application'],
  };
}

/**
 * @param found what a statement claims
 * @param expected what it must claim
 * @returns whether all of it is equal
 */
function sameClaims(found             , expected                 )          {
  return differingClaims(found, expected).length === 0;
}

/**
 * @param found what a statement claims
 * @param expected what it must claim
 * @returns one sentence for each difference
 */
function differingClaims(found             , expected                 )           {
  return (['source', 'commit', 'application']         ).flatMap((claim) => {
    const value = found[claim];
    if (value === expected[claim]) return [];
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 200)) : 'none';
    return [`${claim} ${JSON.stringify(expected[claim])}, found ${shown}`];
  });
}


/***/ })

};
