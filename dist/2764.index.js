export const id = 2764;
export const ids = [2764];
export const modules = {

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/signing-key.js
var signing_key = __webpack_require__(1274);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/connection-settings.js
var connection_settings = __webpack_require__(9985);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/commit-identity.js
var commit_identity = __webpack_require__(7201);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(5363);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 6 modules
var connections = __webpack_require__(262);
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




             
        
                 
                 
                   
                 
               
               
                 
          
                 
              
                
                            



/** An image that this run signed, and built where it was not tested before. */
                    
                                                                         
                                     
 

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

  const tags = await releaseTags(request, ports);
  if (tags.length > 0) {
    // Another run may have claimed and tagged between the two looks; only a claim that is still absent counts.
    const late = await ports.claims.find(request.commit);
    if (late !== undefined) return complete(request, ports, late, 'reused', new Map());
    // A branch that was moved forward had its release tagged already: only the very digests that are proved count.
    const tested = await ports.tested?.();
    if (tested !== undefined && tags.every((tag) => isOf(tag, tested)))
      return claimTested(request, ports, tested);
    throw await tagWithoutClaim(request, ports);
  }
  return buildAndClaim(request, ports);
}

function isOf({ name, digest }         , { images }               )          {
  return images.some((image) => image.name === name && image.digest === digest);
}

async function buildAndClaim(
  request                ,
  ports              ,
)                            {
  let reaching               = 'built';
  try {
    const tested = await ports.tested?.();
    if (tested !== undefined) return await claimTested(request, ports, tested);
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

/** The merged commit gets the very digests that were tested: signed for it, claimed and tagged; nothing is built. */
async function claimTested(
  request                ,
  ports              ,
  tested               ,
)                            {
  const { commit } = request;
  ports.progress.phase(`Take what was tested as ${tested.commit.slice(0, 12)}`);
  await ports.claims.start(commit, 'tested');
  const own = new Map                  ();
  for (const image of tested.images) {
    const built = { ...image, blobs: noTraffic, seconds: 0 };
    own.set(image.name, { built, signature: await ports.sign(image) });
  }
  const images = [...own.values()].map((image) => signedImage(request, image));
  const { won, claim } = await ports.claims.claim(commit, { engine: 'tested', images, tested });
  return await complete(request, ports, claim, won ? 'tested' : 'joined', own);
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
var ledger_connection = __webpack_require__(5217);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/prepare.js
var prepare = __webpack_require__(6903);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(27);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/source.js
var src_source = __webpack_require__(2299);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/reader.js + 3 modules
var reader = __webpack_require__(6468);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(3509);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/verify-image.js
var verify_image = __webpack_require__(7202);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/waybill-statement.js
var waybill_statement = __webpack_require__(3189);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/tested-release.js
                                                                       

                                                                    


                                                    



/** A merge brings one pull request, rarely a few; more would only be more questions. */
const mostHeads = 5;

/** What is to be released. */
                                 
                             
                                     
                                                                     
                          
 

/**
 * Looks for the digests that were tested before a merge (design, law 3): where the policy of now names builders of
 * branches, and a head that was merged as this commit has the same tree. The ledger of the branches is a hint where to
 * look and nothing more: of what it names everything is proved anew, by this run. What cannot be proved is not taken,
 * the log says why, and the commit is built.
 * @param connections the systems of the release
 * @param question the merged commit
 * @returns the digests with what proves them; undefined where the commit is to be built
 * @throws what asking throws where it is no answer about the tested release: the policy, the forge or the repository
 */
async function findTested(
  connections             ,
  question                ,
)                                     {
  // Only the protected branch's run releases for protected environments.
  if ((await connections.place()) === 'open' || !(await isProtectedRun(connections)))
    return undefined;
  const policy = (await connections.home.policy())?.tested;
  if (policy === undefined) return undefined;
  const { progress, signal } = connections.settings;
  const { tree, heads } = await headsOf(connections, question.commit);
  for (const head of heads) {
    try {
      const found = await proved(connections, question, policy, { commit: head, tree });
      progress.detail(
        `What was tested as ${head.slice(0, 12)} has the same tree: nothing is built.`,
      );
      return found;
    } catch (error) {
      signal.throwIfAborted();
      if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
      progress.detail(`What was built for ${head.slice(0, 12)} is not taken. ${error.message}`);
    }
  }
  return undefined;
}

async function isProtectedRun({ settings, names }             )                   {
  return settings.ref === undefined || settings.ref === `refs/heads/${(await names()).branch}`;
}

/** The heads that were merged as the commit and have its tree, by the repository's own word. */
async function headsOf(
  connections             ,
  commit           ,
)                                                                           {
  const [git, forge] = await Promise.all([connections.applicationGit(), connections.forge()]);
  const [own, merged] = await Promise.all([
    git.readCommit(commit),
    forge.mergedPullRequests(commit),
  ]);
  if (own === undefined) return { tree: '', heads: [] };
  // The commit itself: a branch that was moved forward has no merge.
  const all = [commit, ...merged.map(({ head }) => head), ...own.parents.slice(1)];
  const heads              = [];
  for (const head of [...new Set(all)].slice(0, mostHeads)) {
    const facts = head === commit ? own : await git.readCommit(head);
    if (facts?.tree === own.tree) heads.push(head);
  }
  return { tree: own.tree, heads };
}

/** Proves one candidate, or says which proof is missing. */
async function proved(
  connections             ,
  question                ,
  policy              ,
  { commit, tree }                                                       ,
)                         {
  const hinted = await hintedImages(connections, question, commit);
  await requireGreen(connections, policy, commit);
  const registry = (0,registry_connection/* registryConnection */.a)(connections.settings);
  const { application } = question.config;
  const expectation = { application, commit, source: question.source, signers: policy.signers };
  const images                   = [];
  const signers = new Set        ();
  for (const { name, repository, digest } of hinted) {
    const client = registry((0,registry_connection/* registryHost */.U)(repository));
    const found = await client.resolve(repository.slice(repository.indexOf('/') + 1), digest);
    if (found?.digest !== digest) {
      throw notTested(commit, `${repository} to have ${digest}`, 'the registry does not have it');
    }
    const image = { name, repository, digest };
    signers.add((await (0,verify_image/* verifyImage */.ZG)(client, image, expectation)).signer);
    const { waybill } = await (0,waybill_statement/* readWaybill */.XB)(client, image, expectation);
    requireSame(commit, waybill.images, hinted);
    const { mediaType, size } = found;
    images.push({ ...image, mediaType, size });
  }
  return { commit, tree, signers: [...signers], checks: policy.checks, images };
}

/** What the branches' ledger says was released for the commit: nobody's word yet. */
async function hintedImages(
  connections             ,
  { config }                ,
  commit           ,
)                                  {
  const { repository, branch } = await connections.openLedger();
  const { application } = config;
  const record = await (0,reader/* openLedgerReader */.T)({ repository, branch, application }).release(commit);
  const images = record === undefined ? undefined : (0,agreement/* releaseEvidence */.Z3)(record, 'claimed')?.images;
  if (images === undefined) {
    throw notTested(commit, 'a release in the ledger of the branches', 'there is none');
  }
  const wanted = config.images.map(({ name, repository: at }) => `${name} in ${at}`).sort();
  const found = images.map(({ name, repository: at }) => `${name} in ${at}`).sort();
  if (wanted.join() === found.join()) return images;
  throw notTested(commit, `the images of waybill.yaml, ${wanted.join(', ')}`, found.join(', '));
}

async function requireGreen(
  connections             ,
  policy              ,
  commit           ,
)                {
  const checks = await (await connections.forge()).checks(commit);
  for (const wanted of policy.checks) {
    const found = checks.find(({ name }) => name === wanted);
    if (found?.state === 'success') continue;
    throw notTested(commit, `the check ${wanted} to be green`, found?.state ?? 'it did not run');
  }
}

/** One waybill speaks of all images: digests of two builds are no release. */
function requireSame(
  commit           ,
  stated                                                               ,
  hinted                                                               ,
)       {
  const list = (items               )         =>
    items
      .map(({ name, digest }) => `${name}@${digest}`)
      .sort()
      .join(', ');
  if (list(stated) === list(hinted)) return;
  throw notTested(commit, `a waybill of ${list(hinted)}`, list(stated));
}

function notTested(commit           , expected        , found        )        {
  return (0,src_error_codes/* stageError */.vH)('TESTED_UNPROVED', {
    message: `Expected ${expected} for ${commit}; ${found}.`,
    remedy: 'Nothing is to be done: the commit is built.',
    facts: { commit },
  });
}

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
    (0,ledger_connection/* connectLedger */.Q9)(connections),
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
      tested: async () => await findTested(connections, { commit: request.commit, config, source }),
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
    (0,connections.connect)({
      ...(0,connection_settings/* connectionSettings */.Q)(given),
      ...(0,commit_identity/* commitIdentity */.a)(inputs),
      ledgerSigner: signer,
    }),
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


/***/ })

};
