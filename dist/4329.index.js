export const id = 4329;
export const ids = [4329];
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
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 4 modules
var connections = __webpack_require__(2025);
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
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 11 modules
var ledger_connection = __webpack_require__(2304);
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
  const published = await publishStep(
    (0,connections.connect)({ ...(0,connection_settings/* connectionSettings */.Q)(given), ledgerSigner: signer }),
    {
      commit,
      workspace: context.workspace,
      signer,
      prepare: inputs.prepare,
    },
  );
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

/***/ 3359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m9: () => (/* binding */ allowedSigners),
  U9: () => (/* binding */ attachBundle),
  VU: () => (/* binding */ attachStatement),
  bA: () => (/* binding */ readStatements)
});

// UNUSED EXPORTS: repositoryPath

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(5010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(9348);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(9545);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/dsse.js
var dsse = __webpack_require__(2194);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/bundle.js




/** The media type of a sigstore bundle, and the artifact type of the referrer that carries it. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/**
 * A bundle with a key. Certificates (`verificationMaterial.certificate`) come with keyless signing; a bundle
 * that has one and no key is refused until then.
 */
const bundleSchema = schemas/* strictObject */.rej({
  mediaType: schemas/* literal */.euz(bundleMediaType),
  verificationMaterial: schemas/* strictObject */.rej({
    publicKey: schemas/* strictObject */.rej({ hint: schemas/* string */.YjP().max(255).optional() }),
    // A key that the policy names needs neither log nor timestamp: they are passed over, not believed.
    tlogEntries: schemas/* array */.YOg(schemas/* unknown */.L5J()).max(16).optional(),
    timestampVerificationData: schemas/* unknown */.L5J().optional(),
  }),
  dsseEnvelope: dsse/* envelopeSchema */.si,
});

/** A parsed bundle: the envelope and the id of the key that is said to have signed it. */
                            
                              
                                                    
 

/**
 * @param envelope a signed envelope without key ids: go-securesystemslib, which cosign verifies with, compares
 *   them with ids of its own (of the SSH form) and skips a signature whose id is another
 * @param keyId the id of the key that signed
 * @returns the bundle's bytes, as `cosign verify --key` reads them; the hint is base64 of the id, as cosign writes it
 */
function encodeBundle(envelope          , keyId        )             {
  const bundle = {
    mediaType: bundleMediaType,
    verificationMaterial: { publicKey: { hint: hintOf(keyId) } },
    dsseEnvelope: envelope,
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
}

/**
 * @param bytes a bundle's JSON
 * @returns its envelope and the hint; nothing is verified yet
 * @throws ENVELOPE_INVALID
 */
function parseBundle(bytes            )            {
  const result = bundleSchema.safeParse((0,dsse/* parseJson */.qF)(bytes, 'a sigstore bundle'));
  if (!result.success)
    throw (0,dsse/* envelopeInvalid */.ye)('a sigstore bundle with a key', (0,parse/* describeIssues */.w)(result.error).join('; '));
  const { hint } = result.data.verificationMaterial.publicKey;
  return {
    envelope: result.data.dsseEnvelope,
    hintedKeyId: hint === undefined || hint === '' ? undefined : keyIdOfHint(hint),
  };
}

function hintOf(keyId        )         {
  return Buffer.from(keyId.slice('sha256:'.length), 'hex').toString('base64');
}

function keyIdOfHint(hint        )         {
  const bytes = Buffer.from(hint, 'base64');
  return bytes.byteLength === 32 && bytes.toString('base64') === hint
    ? `sha256:${bytes.toString('hex')}`
    : hint;
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/error-codes.js
var error_codes = __webpack_require__(6254);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/keys.js
var keys = __webpack_require__(3791);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/statement.js
var src_statement = __webpack_require__(5458);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/attached-statement.js

                                                 
                                                               






/** An image in a registry, with what a referrer says of its subject. */
                                                                                               

/** Someone whose signatures count. */
                                                 
                        
 

/** A referrer that could not be believed, and why. */
                                   
                          
                        
                           
 

/** A statement that is attached to an image and signed by an allowed key; its claims are for the caller to judge. */
                                                                        
                                
                                                   
                                                 
                     
                                               
                            
                              
 

/** What was found at an image. */
                                                                         
                                                  
                                                 
                                                                  
                          
 

/** Beyond this many referrers of one kind nobody signs in earnest; each costs two requests. */
const maximumReferrersRead = 256;

/** Faults of one referrer that say nothing of the others. Anything else (the registry is down) ends the reading. */
const faultsOfOne                      = new Set([
  'ENVELOPE_INVALID',
  'SIGNATURE_INVALID',
  'SIGNATURE_WRONG_KEY',
  'SIGNATURE_WRONG_SUBJECT',
  'OCI_NOT_FOUND',
  'OCI_DIGEST_MISMATCH',
  'OCI_TOO_LARGE',
  'OCI_ANSWER_INVALID',
]);

/**
 * @param holders the signers of a policy
 * @returns each with its key, ready to verify
 * @throws KEY_INVALID
 */
function allowedSigners(holders                      )                  {
  return holders.map(({ name, key }) => ({ ...(0,keys/* publicKeyVerifier */.Vq)(key), name }));
}

/**
 * @param client the registry's client
 * @param repository `host[:port]/path`
 * @returns the path in the registry
 */
function repositoryPath(repository        )         {
  return repository.slice(repository.indexOf('/') + 1);
}

/**
 * Reads the statements of one kind that hang on an image, as any verifier would find them: through the
 * registry's referrers. One that is broken or by an unknown key does not hide the others.
 * @param client the client of the image's registry
 * @param image the image
 * @param predicateType the kind of statement; others are passed over
 * @param verifiers the allowed keys
 * @returns those that verify, those that do not, each with its reason
 * @throws what the registry's client throws when the registry does not answer
 */
async function readStatements                    (
  client                ,
  image                                              ,
  predicateType        ,
  verifiers              ,
)                                 {
  const path = repositoryPath(image.repository);
  const referrers = await client.referrers(path, image.digest, { artifactType: bundleMediaType });
  const candidates = referrers.filter((referrer) => mayHold(referrer, predicateType));
  const found                         = [];
  const rejected                     = [];
  for (const referrer of candidates.slice(0, maximumReferrersRead)) {
    try {
      const bundle = await readBundle(client, path, image.digest, referrer);
      const judged = judgeBundle(bundle, image.digest, predicateType, verifiers);
      if (judged !== undefined) found.push({ ...judged, referrer: referrer.digest, bundle });
    } catch (error) {
      if (!(0,src_error/* isWaybillError */.xS)(error) || !faultsOfOne.has(error.code)) throw error;
      rejected.push({ digest: referrer.digest, code: error.code, message: error.message });
    }
  }
  return { found, rejected, unread: Math.max(0, candidates.length - maximumReferrersRead) };
}

/**
 * Signs a statement and attaches it to an image.
 * @param client the client of the image's registry
 * @param image the image
 * @param statement the statement's bytes
 * @param predicateType what it says, for the referrer's annotations
 * @param signer whose key
 * @param clock tells when it was attached
 * @returns the referrer's digest and the bundle
 */
async function attachStatement(
  client                ,
  image               ,
  statement            ,
  predicateType        ,
  signer        ,
  clock        = time/* systemClock */.ml,
)                                                    {
  const envelope = await (0,dsse/* signEnvelope */.Yj)(src_statement/* statementPayloadType */.Q7, statement, signer, { keyId: false });
  const bundle = encodeBundle(envelope, signer.keyId);
  return { referrer: await attachBundle(client, image, bundle, predicateType, clock), bundle };
}

/**
 * Attaches a bundle that exists already, as it is.
 * @param client the client of the image's registry
 * @param image the image
 * @param bundle the bundle's bytes
 * @param predicateType what its statement says
 * @param clock tells when it was attached
 * @returns the referrer's digest
 */
async function attachBundle(
  client                ,
  image               ,
  bundle            ,
  predicateType        ,
  clock        = time/* systemClock */.ml,
)                  {
  const { digest, mediaType, size } = image;
  const descriptor = await client.attach(
    repositoryPath(image.repository),
    { digest, mediaType, size },
    {
      artifactType: bundleMediaType,
      // The annotations of cosign's bundle specification: a reader skips other kinds without fetching them.
      annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        'org.opencontainers.image.created': (0,time/* timestamp */.vE)(clock),
      },
      layers: [{ mediaType: bundleMediaType, bytes: bundle }],
    },
  );
  return descriptor.digest;
}

/** Annotations prove nothing, and need not: one that names another kind only says what need not be read. */
function mayHold(referrer            , predicateType        )          {
  const announced = referrer.annotations?.['dev.sigstore.bundle.predicateType'];
  return announced === undefined || announced === predicateType;
}

async function readBundle(
  client                ,
  path        ,
  subject        ,
  referrer            ,
)                      {
  const { manifest } = await client.readManifest(path, referrer.digest);
  const layers = 'layers' in manifest ? manifest.layers : [];
  const layer = layers[0];
  if (layers.length !== 1 || layer?.mediaType !== bundleMediaType) {
    throw (0,error_codes/* supplyChainError */.z)('ENVELOPE_INVALID', {
      message: `Expected the referrer ${referrer.digest} to hold one layer of ${bundleMediaType}; found ${String(layers.length)} layer(s), the first of ${JSON.stringify(layer?.mediaType ?? 'no type')}.`,
      remedy: 'Check what attached this referrer; sign again with Waybill or cosign 3.',
    });
  }
  const claimed = 'subject' in manifest ? manifest.subject?.digest : undefined;
  if (claimed !== subject) {
    throw (0,error_codes/* supplyChainError */.z)('SIGNATURE_WRONG_SUBJECT', {
      message: `Expected the referrer ${referrer.digest} to be about ${subject}; its manifest names ${claimed ?? 'no subject'}.`,
      remedy:
        'Do not deploy this image before it is known who changed its referrers; sign it again.',
      facts: { expected: subject, found: claimed ?? null },
    });
  }
  return client.readBlob(path, layer, { maximumBytes: dsse/* maximumEnvelopeBytes */._6 });
}

/** @returns undefined for a good statement of another kind */
function judgeBundle                    (
  bytes            ,
  digest        ,
  predicateType        ,
  verifiers              ,
)                                                                             {
  const { envelope, hintedKeyId } = parseBundle(bytes);
  const hinted =
    hintedKeyId === undefined ? verifiers : verifiers.filter(({ keyId }) => keyId === hintedKeyId);
  if (hinted.length === 0) throw (0,dsse/* wrongKey */.PT)(hintedKeyId, verifiers);
  const signed = hintedKeyId === undefined ? envelope : withKeyId(envelope, hintedKeyId);
  const { payload, verifier } = (0,dsse/* verifyEnvelope */.FY)(signed, src_statement/* statementPayloadType */.Q7, hinted);
  const statement = (0,src_statement/* parseStatement */.By)(payload);
  if (statement.predicateType !== predicateType) return undefined;
  const subject = (0,src_statement/* subjectOf */.et)(statement, digest);
  if (subject !== undefined) return { statement, subject, signer: verifier };
  const found = statement.subject.map((item) => `sha256:${item.digest['sha256'] ?? '?'}`);
  throw (0,error_codes/* supplyChainError */.z)('SIGNATURE_WRONG_SUBJECT', {
    message: `Expected a statement about ${digest}; this one speaks of ${found.slice(0, 3).join(', ')}.`,
    remedy:
      'A statement of another image was attached to this one. Find out by whom, and sign the release again.',
    facts: { expected: digest, found: found.slice(0, 16) },
  });
}

/** The bundle's hint as the key's id of each signature that names none: a bad signature is then told from a wrong key. */
function withKeyId(envelope          , hint        )           {
  const signatures = envelope.signatures.map(({ sig, keyid }) => ({
    sig,
    keyid: keyid === undefined || keyid === '' ? hint : keyid,
  }));
  return { ...envelope, signatures };
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


/***/ }),

/***/ 5458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   Q7: () => (/* binding */ statementPayloadType),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   fP: () => (/* binding */ imageSignaturePredicateType)
/* harmony export */ });
/* unused harmony export statementSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2194);




/** The payload type of an in-toto statement in an envelope. */
const statementPayloadType = 'application/vnd.in-toto+json';

/** What cosign writes when it signs an image (cosign 3, pkg/types). */
const imageSignaturePredicateType = 'https://sigstore.dev/cosign/sign/v1';

const annotationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J());

/** An in-toto Statement v1 (in-toto attestation framework, spec/v1/statement.md). Unknown keys are passed over, as it asks. */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  _type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('https://in-toto.io/Statement/v1'),
  subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(512).optional(),
        digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(32), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(256)),
        annotations: annotationsSchema.optional(),
      }),
    )
    .min(1)
    .max(1024),
  predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(512),
  predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(),
});

                                                        

/** What a statement speaks of. */
                                   
                          
                         
                                                          
 

/**
 * @param subjects what it speaks of; at least one
 * @param predicateType what is said, as a URI
 * @param predicate what is said
 * @returns the statement's bytes: canonical JSON, so that equal statements are equal bytes
 */
function encodeStatement(
  subjects                             ,
  predicateType        ,
  predicate        ,
)             {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(({ digest, name, annotations }) => ({
      digest: { sha256: digest.slice('sha256:'.length) },
      name,
      annotations,
    })),
    predicateType,
    predicate,
  };
  return Buffer.from((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(statement), 'utf8');
}

/**
 * @param payload an envelope's verified payload
 * @returns the statement
 * @throws ENVELOPE_INVALID
 */
function parseStatement(payload            )            {
  const result = statementSchema.safeParse((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload, 'an in-toto statement'));
  if (result.success) return result.data;
  throw (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeInvalid */ .ye)('an in-toto statement', (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .describeIssues */ .w)(result.error).join('; '));
}

/**
 * @param statement a verified statement
 * @param digest the image in question
 * @returns the subject with that digest, or undefined
 */
function subjectOf(
  statement           ,
  digest        ,
)                                           {
  const hex = _waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .digestSchema */ .er.parse(digest).slice('sha256:'.length);
  return statement.subject.find((subject) => subject.digest['sha256'] === hex);
}


/***/ })

};
