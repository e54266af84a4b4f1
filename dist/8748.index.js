(function (exports, __distFolder) {'use strict';
exports.ids = [8748];
exports.modules = {

/***/ 48748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/statement-signer.js
var statement_signer = __webpack_require__(54505);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/connection-settings.js
var connection_settings = __webpack_require__(19985);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/commit-identity.js
var commit_identity = __webpack_require__(87201);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/tool-sources.js
var tool_sources = __webpack_require__(9926);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 1 modules
var connections = __webpack_require__(8069);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/public-good.js
var public_good = __webpack_require__(8182);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/allowed-signer.js
var allowed_signer = __webpack_require__(92874);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/waybill-statement.js
var waybill_statement = __webpack_require__(93189);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sign-image.js + 1 modules
var sign_image = __webpack_require__(17606);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/statement.js
var statement = __webpack_require__(95458);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-claims.js
var ledger_claims = __webpack_require__(39921);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 10 modules
var ledger_connection = __webpack_require__(86188);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(37902);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(22408);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/papers/scanned-release.js



                                                         

                                                    
                                                                      
                                                                            
                                                     



/** Reports of scanners are the longest documents that are read. */
const maximumGivenBytes = 128 * 1024 * 1024;

/** The release whose images are looked into. */
                              
                             
                               
                                                            
                                           
                                                       
                                                                    
                                                                       
                              
 

/** What is in the images, and what is known to be wrong with it; each made once, when it is first asked for. */
                                  
                                                                    
                                                                            
                                                       
                                                           
 

/**
 * @param connections the systems of the release
 * @param subject its images, and what waybill.yaml at its commit asks for
 */
function releaseContents(connections             , subject             )                  {
  const { settings } = connections;
  const { config, images, committedAt } = subject;
  const readCommitted = async (path        )                                  =>
    await (await connections.applicationGit()).readFile(subject.commit, path);
  const readGiven = async (path        )                                  =>
    (await inWorkspace(subject.workspace, path)) ?? (await readCommitted(path));
  const about = ({
    name,
    repository,
    digest,
  }                  
                     
                   
                         
                     
                                          
      
                                        
                                 
                                
  ) => ({
    image: { name, repository, digest, platforms: subject.platforms.get(name) ?? [] },
    readFile: readGiven,
    committedAt,
    tools: toolsOf(connections),
  });
  const sboms = oncePerImage(async (image)                           => {
    if (config.sbom === undefined) return [];
    settings.progress.phase(`Bill of materials of ${image.name}`);
    const { makeSboms } = await __webpack_require__.e(/* import() */ 8969).then(__webpack_require__.bind(__webpack_require__, 48969));
    const credentials = (0,registry_connection/* registryCredentials */.Qn)(settings);
    return await makeSboms({ ...about(image), config: config.sbom, credentials });
  });
  const scan = oncePerImage(async (image)                                    => {
    if (config.scan === undefined) return undefined;
    settings.progress.phase(`Vulnerabilities of ${image.name}`);
    const { scanImage } = await __webpack_require__.e(/* import() */ 9371).then(__webpack_require__.bind(__webpack_require__, 59371));
    return await scanImage({ ...about(image), config: config.scan, sboms: await sboms(image) });
  });
  return {
    sboms,
    scan,
    verdict: async () => {
      if (config.scan === undefined) return undefined;
      const scanned                 = [];
      for (const image of images) {
        const found = await scan(image);
        if (found !== undefined) scanned.push(found);
      }
      const { judgeScans, readScanRules } = await __webpack_require__.e(/* import() */ 9371).then(__webpack_require__.bind(__webpack_require__, 59371));
      // What takes findings out is read at the commit: a step of the job cannot add to it.
      const now = (settings.clock ?? time/* systemClock */.ml).now();
      return judgeScans(scanned, await readScanRules(config.scan, readCommitted, now));
    },
  };
}

function toolsOf({ settings }             )              {
  const { cacheFolder, mirror } = settings.tools ?? {};
  (0,network/* prepareNetwork */.A)(settings, new URL(mirror ?? 'https://github.com').hostname);
  return {
    cacheFolder: cacheFolder ?? settings.temporaryFolder,
    signal: settings.signal,
    progress: settings.progress,
    ...(mirror === undefined ? {} : { mirror }),
  };
}

async function inWorkspace(
  workspace                    ,
  path        ,
)                                  {
  if (workspace === undefined) return undefined;
  const [root, file] = await Promise.all(
    [workspace, (0,external_node_path_.join)(workspace, path)].map((it) => (0,promises_.realpath)(it).catch(() => undefined)),
  );
  if (root === undefined || file?.startsWith(`${root}${external_node_path_.sep}`) !== true) return undefined;
  const pieces           = [];
  // One byte more than anything that is read may have: whoever reads it sees that it is too long.
  for await (const piece of (0,external_node_fs_.createReadStream)(file, { end: maximumGivenBytes })) {
    if (Buffer.isBuffer(piece)) pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function oncePerImage   (make                                     )              {
  const made = new Map                    ();
  return (image) => {
    const known = made.get(image.name) ?? make(image);
    made.set(image.name, known);
    return known;
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/papers/attestation-sources.js
                                                  

                                                                    
                                                                
                                                     

                                                                    
                                                            
                                                     


/**
 * Learns what the attestations of a release are made of: its record, and waybill.yaml at its commit.
 * @param connections the systems of the release
 * @param open the release
 * @param request what the run was asked for
 * @param contracts the verdicts of the commit's contracts, where there are any
 * @throws COMMIT_NOT_FOUND, and what reading waybill.yaml throws
 */
async function attestationSources(
  connections             ,
  { record, release, wasReleased }             ,
  request                 ,
  contracts                                               ,
)                              {
  const { settings } = connections;
  const { commit, workspace } = request;
  const git = await connections.applicationGit();
  const [config, bytes, facts] = await Promise.all([
    connections.configAt(commit),
    git.readFile(commit, settings.config),
    git.readCommit(commit),
  ]);
  if (facts === undefined) throw (0,error_codes/* commitNotFound */.XM)(commit, git.url);
  const built = (0,agreement/* releaseEvidence */.Z3)(record, 'built')?.contents ?? [];
  const platforms = new Map(
    built.map((it) => [
      it.name,
      it.platforms.map(({ platform, digest }) => ({ platform, digest })),
    ]),
  );
  const { images } = release;
  return {
    record,
    description: bytes === undefined ? undefined : { config, bytes },
    contents: releaseContents(connections, {
      ...{ commit, committedAt: facts.committedAt, config, images, platforms },
      ...(workspace === undefined ? {} : { workspace }),
    }),
    sbomFormats: config.sbom?.formats ?? [],
    sbomSubjects: (name) =>
      sbomSubjects(config.sbom, { name, platforms: platforms.get(name) ?? [] }),
    scans: config.scan !== undefined,
    contracts,
    // A report of an attempt that was not released is of its day; the one of the release is what the waybill says.
    scanAgain: request.scanAgain === true || !wasReleased,
  };
}

/** An image of one platform has its documents itself; of several, each that is looked into has its own. */
function sbomSubjects(
  config                        ,
  image                                                                         ,
)                                         {
  const { name, platforms } = image;
  if (platforms.length < 2) return [undefined];
  switch (config?.images[name]?.kind) {
    case 'npm-lockfile':
      return [undefined];
    case 'files':
      return [undefined, ...platforms];
    case undefined:
      return platforms;
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/source.js
var source = __webpack_require__(12299);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/papers/build-of.js
                                                         


                                                             
                                                                     
                                                                    


/** What a commit says of its builds. */
                                   
                                                     
                                                  
                             
 

/**
 * Says how an image was built by what the run that built it recorded: so its provenance can be made by any later run
 * as well, and speaks of that run and no other.
 * @param settings how the source repository is reached
 * @param record the release's record
 * @param name the image's name within the release
 * @param description waybill.yaml at the commit
 * @param identity who signs the provenance, and is trusted for it
 * @returns undefined where no run of this ledger built the image: it was taken as it was tested, and has the
 *   provenance of whoever built it
 */
function buildOf(
  settings                                                                         ,
  record               ,
  name        ,
  { config, bytes }                  ,
  identity                 ,
)                         {
  const evidence = (0,agreement/* releaseEvidence */.Z3)(record, 'built');
  const built = record.transitions.findLast(({ to }) => to === 'built');
  const started = record.transitions.findLast(({ to }) => to === 'building');
  const definition = config.images.find((image) => image.name === name);
  if (evidence === undefined || built === undefined || started === undefined) return undefined;
  if (evidence.tested !== undefined || definition === undefined) return undefined;
  return {
    application: record.application,
    image: name,
    source: (0,source/* sourceOf */.v)(settings),
    commit: record.commit,
    description: { file: settings.config, digest: (0,vocabulary/* digestOf */.ol)(bytes) },
    definition: plain(definition),
    engine: evidence.engine,
    materials: evidence.contents?.find((it) => it.name === name)?.materials ?? [],
    builder: builderOf(identity),
    invocation: runUri(settings, built.by),
    startedAt: started.at,
    finishedAt: built.at,
  };
}

/** Whoever trusts the signer trusts it for what it says of the build (SLSA v1.0, `builder.id`). */
function builderOf(identity                 )         {
  switch (identity.kind) {
    case 'key':
      return `urn:waybill:builder:key:${identity.keyId}`;
    case 'keyless':
      return identity.workflow ?? identity.subject;
    default:
      return (0,src_error/* exhausted */.uW)(identity, 'The kind of signer');
  }
}

/** Where people look at the run, on a forge that has pages of runs. */
function runUri(
  { server }                                    ,
  { repository, run, attempt, job }                                            ,
)         {
  if (server !== undefined && /^\d+$/.test(run)) {
    return `${server.url.replace(/\/+$/, '')}/${repository}/actions/runs/${run}/attempts/${String(attempt)}`;
  }
  const parts = [repository, run, String(attempt), job].map(encodeURIComponent);
  return `urn:waybill:run:${parts.join(':')}`;
}

/** As JSON holds it. */
function plain(value        )         {
  const copy          = JSON.parse(JSON.stringify(value));
  return typeof copy === 'object' && copy !== null ? copy : {};
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/papers/image-papers.js

                                                     
                                                   
             
                
                
                  
                  
                         
                               
             
              
                      
                
                                            
                                                                
                                                     



                                                            

/** The kinds of papers that an image has, as outputs name them. */
const paperKinds = [
  'signature',
  'waybill',
  'provenance',
  'sbom-cyclonedx',
  'sbom-spdx',
  'scan',
  'contract',
]         ;
                                                    

/** What hangs on an image, by kind; the digests of the referrers. */
                                                
                           
                                                                                
                                    
  

/** What the attestations of a release are made of. */
                                     
                                 
                                                                   
                                                     
                                     
                                                                                                        
                                                          
                                                                                                    
                                                                                   
                          
                                                                    
                                                                        
                              
 

/** Who signs, and whose papers count. */
                               
                                   
                                              
                                   
 

/**
 * Attaches what an image lacks of its attestations: provenance, bills of materials, scan, contracts. What is there
 * and good is left as it is. They are listed later, all at once.
 * @param connections the systems of the release
 * @param client the client of the image's registry
 * @param image the image
 * @param sources what they are made of
 * @param signing who signs, and whose attestations count as there already
 * @returns each with its referrer
 * @throws what making them, signing and the registry throw
 */
async function attestImage(
  connections             ,
  client                ,
  image              ,
  sources                    ,
  { signer, accepted, claims }              ,
)                                 {
  const { attest } = await __webpack_require__.e(/* import() */ 2229).then(__webpack_require__.bind(__webpack_require__, 2229));
  const papers               = [];
  for (const wanted of await wantedOf(connections, image, sources, signer)) {
    const { kind, predicateType, make, says, platform } = wanted;
    const options                = {
      accepted,
      claims,
      listing: 'later',
      ...(says === undefined ? {} : { says }),
      ...(connections.settings.clock === undefined ? {} : { clock: connections.settings.clock }),
    };
    const subject = platform === undefined ? image : await platformImage(client, image, platform);
    const paper = await attest(client, subject, predicateType, make, signer, options);
    const of = platform === undefined ? {} : { platform };
    if (paper !== undefined) papers.push({ ...paper, kind, ...of });
  }
  return papers;
}

                       
                           
                                 
                                                 
                                    
                                                        
                                                  
 

async function wantedOf(
  { settings }             ,
  image              ,
  sources                    ,
  { identity }                 ,
)                                  {
  const attestations = await __webpack_require__.e(/* import() */ 2229).then(__webpack_require__.bind(__webpack_require__, 2229));
  const { record, description, contents, contracts } = sources;
  const wanted                = [];
  const { provenancePredicateType: ofProvenance } = attestations;
  wanted.push({
    kind: 'provenance',
    predicateType: ofProvenance,
    // BuildKit may have written one as well; only ours speaks of waybill.yaml and the commit.
    says: (predicate) => attestations.isProvenanceOf(predicate, image.name, record.commit),
    make: () => {
      const build =
        description === undefined
          ? undefined
          : buildOf(settings, record, image.name, description, identity);
      return Promise.resolve(
        build && {
          predicateType: ofProvenance,
          predicate: attestations.provenancePredicate(build),
        },
      );
    },
  });
  for (const format of sources.sbomFormats) {
    const { sbomKinds } = await __webpack_require__.e(/* import() */ 8969).then(__webpack_require__.bind(__webpack_require__, 48969));
    const { predicateType } = sbomKinds[format];
    for (const platform of sources.sbomSubjects(image.name)) {
      wanted.push({
        kind: `sbom-${format}`,
        predicateType,
        ...(platform === undefined ? {} : { platform }),
        make: async () => {
          const sbom = (await contents.sboms(image)).find(
            (it) => it.format === format && it.platform?.digest === platform?.digest,
          );
          return sbom && { predicateType, predicate: documentOf(sbom.bytes) };
        },
      });
    }
  }
  if (sources.scans) {
    const { vulnerabilityPredicateType: predicateType } = attestations;
    wanted.push({
      kind: 'scan',
      predicateType,
      ...(sources.scanAgain ? { says: () => false } : {}),
      make: async () => {
        const found = await contents.scan(image);
        const predicate = found && attestations.vulnerabilityPredicate(found.report);
        return predicate && { predicateType, predicate };
      },
    });
  }
  if (contracts !== undefined && contracts.length > 0 && description !== undefined) {
    const { contractPredicateType: predicateType } = attestations;
    const predicate = attestations.contractPredicate({
      source: (0,source/* sourceOf */.v)(settings),
      commit: record.commit,
      description: { file: settings.config, digest: (0,vocabulary/* digestOf */.ol)(description.bytes) },
      verdicts: contracts,
    });
    const wantedText = (0,canonical_json/* canonicalJson */.d)(predicate);
    wanted.push({
      kind: 'contract',
      predicateType,
      says: (found) => (0,canonical_json/* canonicalJson */.d)(found) === wantedText,
      make: () => Promise.resolve({ predicateType, predicate }),
    });
  }
  return wanted;
}

/** What an attestation of one image of an index hangs on. */
async function platformImage(
  client                ,
  image              ,
  { platform, digest }               ,
)                         {
  const { name, repository } = image;
  const found = await client.resolve(repository.slice(repository.indexOf('/') + 1), digest);
  if (found !== undefined) {
    const { mediaType, size } = found;
    return { repository, digest, mediaType, size };
  }
  throw (0,error_codes/* stageError */.vH)('PAPERS_UNVERIFIED', {
    message: `Expected ${repository} to hold ${digest}, the image of ${name} for ${platform}; it does not.`,
    remedy: 'Look at what the registry did with it (retention, replication): the index names it.',
    facts: { image: name, repository, platform, digest },
  });
}

/** It was read and judged when it was made: it is JSON, and an object. */
function documentOf(bytes            )         {
  const value          = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return typeof value === 'object' && value !== null ? value : {};
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/recorded-papers.js
var recorded_papers = __webpack_require__(27817);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/papers/hanging-papers.js
                                            


                                                     
                                                  

/** What hangs on an image of the release, or on one of an index's images. */
                               
                         
                               
                                        
 

/**
 * @param open the release
 * @returns all digests on which papers of the release may hang
 */
function paperSubjects({ release, record }             )                    {
  const contents = (0,agreement/* releaseEvidence */.Z3)(record, 'built')?.contents ?? [];
  return [
    ...new Set([
      ...release.images.map(({ digest }) => digest),
      ...contents.flatMap(({ platforms }) => platforms.map(({ digest }) => digest)),
    ]),
  ];
}

/**
 * @param open the release
 * @returns what its record says that hangs on it
 */
function recordedIn({ record }             )                          {
  const own = [...(0,recorded_papers/* recordedPapers */.C)(record)].flatMap(([image, papers]) =>
    papers.map((attestation) => ({ image, attestation })),
  );
  return [...own, ...(0,recorded_papers/* recordedPlatformPapers */.Z)(record)];
}

/**
 * Lets every list hold what hangs on its subject.
 * @param open the release
 * @param lists completes one list
 * @param papers all that must be listed
 * @returns whether a list lacked something
 * @throws what completing a list throws
 */
async function listAll(
  { release, registry }             ,
  lists            ,
  papers                         ,
)                   {
  let changed = false;
  for (const { name, repository, digest: own } of release.images) {
    const client = registry((0,registry_connection/* registryHost */.U$)(repository));
    const bySubject = new Map                  ([[own, []]]);
    for (const { image, attestation, subject = own } of papers) {
      if (image !== name) continue;
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), attestation]);
    }
    for (const [digest, attestations] of bySubject) {
      const completed = await lists.complete(client, { repository, digest }, attestations);
      changed ||= completed;
    }
  }
  return changed;
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/retry.js
var retry = __webpack_require__(63221);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/papers/paper-list.js

                                                           
                                                   
                                                     


/** Another run's list is written in seconds; one that holds the lock for longer is waited for no more. */
const longestWait = 5 * 60_000;

/**
 * Completes the lists of what is attached to the images of a release. Where a registry keeps such a list under a tag,
 * which nothing can compare and set, this run is the only writer while it holds the digests' locks in the ledger. They
 * are taken when the first list lacks something: never where the registry keeps the lists itself.
 */
class PaperLists {
           #connections             ;
           #ledger        ;
           #subjects                   ;
  #fenced                                                ;
  #locks                         = [];

  /**
   * @param connections the systems of the release
   * @param ledger the application's ledger
   * @param subjects all on which papers of the release may hang: they are locked at once
   */
  constructor(connections             , ledger        , subjects                   ) {
    this.#connections = connections;
    this.#ledger = ledger;
    this.#subjects = subjects;
  }

  /** What this run holds; whoever records the release frees it in the same push. */
  get locks()                         {
    return this.#locks;
  }

  /**
   * Reads, merges, writes and reads back until an image's list holds everything of it that is still there.
   * @param client the client of the image's registry
   * @param image the image, or one of an index
   * @param papers what must be listed
   * @returns whether something was missing
   * @throws LEDGER_LOCKED, FENCED_OFF, OCI_REFERRERS_INCOMPLETE, and what the registry's client throws
   */
  async complete(
    client                ,
    image                                             ,
    papers                   ,
  )                   {
    const path = image.repository.slice(image.repository.indexOf('/') + 1);
    const missing           = [];
    for (const digest of await client.unlistedReferrers(path, image.digest, papers)) {
      // What is gone from the registry cannot be listed; it is made again.
      if ((await client.resolve(path, digest)) !== undefined) missing.push(digest);
    }
    if (missing.length === 0) return false;
    const writer = (await this.#writer())((0,registry_connection/* registryHost */.U$)(image.repository));
    await writer.completeReferrers(path, image.digest, missing);
    return true;
  }

  /** Gives back what this run still holds: nothing where the release was recorded. */
  async free()                {
    const locks = this.#locks;
    this.#locks = [];
    await this.#ledger.freeSubjects(locks);
  }

  /** The locks were freed with the record of the release. */
  freed()       {
    this.#locks = [];
  }

  async #writer()                                            {
    if (this.#fenced !== undefined) return this.#fenced;
    const { settings } = this.#connections;
    this.#locks = await this.#lock();
    this.#fenced = (0,registry_connection/* registryConnection */.aL)(settings, this.#ledger.subjectFence(this.#locks));
    return this.#fenced;
  }

  async #lock()                                  {
    const { signal, progress } = this.#connections.settings;
    const { value } = await (0,retry/* retry */.L)(
      async () => {
        try {
          return { outcome: 'done', value: await this.#ledger.lockSubjects(this.#subjects) };
        } catch (error) {
          if (!(0,src_error/* isWaybillError */.xS)(error, 'LEDGER_LOCKED')) return { outcome: 'final', error };
          return { outcome: 'again', reason: error.message, error };
        }
      },
      {
        signal,
        deadlineMilliseconds: longestWait,
        firstDelayMilliseconds: 1000,
        maximumDelayMilliseconds: 15_000,
        onRetry: (reason) => {
          progress.waiting(reason);
        },
      },
    );
    return value;
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/verify-image.js
var verify_image = __webpack_require__(77202);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/papers/verify-papers.js
                                                  



                                                    
                                                     

/**
 * Verifies what was attached before anything is said of it: signature and waybill as promotion does, and each new
 * attestation as a policy engine would, found in the registry by its kind.
 * @param open the release
 * @param papers what hangs on each image, by the image's name
 * @throws PAPERS_UNVERIFIED, and what promotion throws for signature and waybill
 */
async function verifyPapers(
  open             ,
  papers                                            ,
)                {
  const { release, registry, expectation } = open;
  for (const image of release.images) {
    const client = registry((0,registry_connection/* registryHost */.U$)(image.repository));
    await (0,verify_image/* verifyImage */.ZG)(client, image, expectation);
    await (0,waybill_statement/* readWaybill */.XB)(client, image, expectation);
    // What was there was found and verified in this way before it was taken as it is.
    for (const paper of papers.get(image.name) ?? []) {
      if (!paper.reused) await requireFound(open, image, paper);
    }
  }
}

async function requireFound(
  { registry, signing }             ,
  image              ,
  { kind, predicateType, attestation, platform }            ,
)                {
  const { readStatements } = await __webpack_require__.e(/* import() */ 4650).then(__webpack_require__.bind(__webpack_require__, 34650));
  const client = registry((0,registry_connection/* registryHost */.U$)(image.repository));
  const subject = { ...image, digest: platform?.digest ?? image.digest };
  const read = await readStatements(client, subject, predicateType, signing.accepted);
  if (read.found.some(({ referrer }) => referrer === attestation)) return;
  const rejected = read.rejected.find(({ digest }) => digest === attestation);
  throw (0,error_codes/* stageError */.vH)('PAPERS_UNVERIFIED', {
    message: `Expected the ${kind} ${attestation} of ${image.name} to be found in the registry and to verify; ${rejected?.message ?? `it is not listed at ${image.repository}@${subject.digest}`}`,
    remedy:
      'Run it again: it puts back what a list lost. If it stays so, check that the policy allows the signer, and what the registry lists.',
    facts: {
      image: image.name,
      repository: image.repository,
      digest: subject.digest,
      attestation,
      code: rejected?.code ?? null,
    },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/attached-statement.js
var attached_statement = __webpack_require__(20571);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/papers/store-papers.js

                                                     


                                                    
                                                     

/** The release, and whose papers count. */
                                                                  
                                                             
  

/**
 * Keeps what hangs on the images of a release in the forge's own store of attestations as well: the same bundles, each
 * once.
 * @param connections the forge
 * @param open the release
 * @param papers what hangs on each image, by the image's name; all of it was verified
 * @returns whether one was not there
 * @throws FORGE_STORE_MISSING where the forge has no such store, and what the forge and the registry's client throw
 */
async function storePapers(
  connections                                
                                                                 
   ,
  { release, registry, signing }               ,
  papers                                            ,
)                   {
  connections.settings.progress.phase("Attestations in the forge's store");
  const forge = await connections.forge();
  let changed = false;
  for (const image of release.images) {
    const client = registry((0,registry_connection/* registryHost */.U$)(image.repository));
    for (const { predicateType, attestation, platform } of papers.get(image.name) ?? []) {
      const subject = { ...image, digest: platform?.digest ?? image.digest };
      const { found } = await (0,attached_statement/* readStatements */.bA)(client, subject, predicateType, signing.accepted);
      const bundle = found.find(({ referrer }) => referrer === attestation)?.bundle;
      if (bundle === undefined) continue;
      const stored = await forge.storeAttestation(subject.digest, bundle);
      if (stored === undefined) {
        throw (0,error_codes/* stageError */.vH)('FORGE_STORE_MISSING', {
          message: `Expected the forge to have a store of attestations; ${forge.kind} has none.`,
          remedy: 'Leave `forge-attestations` out: everything hangs on the images already.',
          facts: { forge: forge.kind },
        });
      }
      changed ||= stored.changed;
    }
  }
  return changed;
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/released-description.js
var released_description = __webpack_require__(15714);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/papers/release-waybill.js

                                              

                                                     


                                                     

/** Faults that say that there is no good waybill; others say nothing about it. */
const noWaybill = /^(?:WAYBILL_|SIGNATURE_|BUNDLE_|REFERRERS_TOO_MANY$)/;

/**
 * @param open the release
 * @returns the waybill that its images carry; undefined where none is good: then it is made anew
 * @throws what the registry's client throws
 */
async function earlierWaybill(open             )                               {
  const [image] = open.release.images;
  if (image === undefined) return undefined;
  try {
    const client = open.registry((0,registry_connection/* registryHost */.U$)(image.repository));
    return (await (0,waybill_statement/* readWaybill */.XB)(client, image, open.expectation)).waybill;
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error) && noWaybill.test(error.code)) return undefined;
    throw error;
  }
}

/**
 * Attaches the waybill to every image of the release, unless one that says the same is there.
 * @param connections the systems of the release
 * @param ledger its head stands in the waybill
 * @param open the release
 * @param says what was verified and scanned
 * @returns each image with its referrer
 */
async function attachReleaseWaybill(
  connections             ,
  ledger        ,
  { release, signing, expectation, registry }             ,
  says   
                                                                      
                                                       
   ,
)                                      {
  const { settings } = connections;
  const { application, commit } = release;
  settings.progress.phase('Waybill');
  const description = await (0,released_description/* descriptionToSign */.v5)(connections, commit);
  const ledgerHead = await ledger.head();
  return await (0,waybill_statement/* attachWaybill */.WF)(
    registry,
    {
      application,
      commit,
      source: expectation.source,
      images: [...release.images],
      builtBy: settings.owner,
      ...(says.contracts === undefined ? {} : { contracts: [...says.contracts] }),
      ...(says.scans === undefined ? {} : { scans: [...says.scans] }),
      ...(description === undefined ? {} : { description }),
      ...(ledgerHead === undefined ? {} : { ledgerHead }),
      createdAt: (0,time/* timestamp */.vE)(settings.clock),
    },
    signing.signer,
    {
      accepted: signing.accepted,
      listing: 'later',
      ...(settings.clock === undefined ? {} : { clock: settings.clock }),
    },
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/complete-release.js



                                                              
                                                     







                                                             






/** What sign-and-sbom works on. */
                                  
                             
                                   
                                                                                          
                                                         
                                                                                             
                               
                                                                         
                            
                                                                
                                
                                                                                           
                              
 

/** The papers of one image. */
                              
                        
                          
                                         
 

/** A release with all its papers. */
                                   
                            
                                          
                                
                              
                                                           
                            
 

/**
 * Completes a published release: what is missing of signatures, provenance, bills of materials, scans, contract verdict
 * and waybill is made and attached to every image, verified as promotion will, and recorded as `released` with all
 * digests. What is there and good is left as it is; an image whose signing failed is completed, never rebuilt.
 * @param connections the systems of the release
 * @param request the commit and who signs
 * @param onScan gets the verdict of a scan as soon as there is one, also where it fails the release
 * @throws RELEASE_NOT_FOUND, PAPERS_UNVERIFIED, SCAN_BLOCKED and the others of scans, and what bills of materials,
 *   signing, the registry and the ledger throw
 */
async function completeRelease(
  connections             ,
  request                 ,
  onScan                                 = () => undefined,
)                            {
  const ledger = await (0,ledger_connection/* connectLedger */.Q9)(connections);
  const open = await openRelease(connections, ledger, request);
  const lists = new PaperLists(connections, ledger, paperSubjects(open));
  try {
    return await complete(connections, ledger, open, lists, request, onScan);
  } catch (error) {
    await recordFailure(connections, ledger, request.commit, error);
    throw error;
  } finally {
    await freeQuietly(connections, lists);
  }
}

async function openRelease(
  connections             ,
  ledger        ,
  { commit, signer }                 ,
)                       {
  const { settings } = connections;
  const record = await ledger.release(commit);
  const claim = (0,ledger_claims/* claimIn */.aY)(record);
  if (record === undefined || claim?.published !== true) {
    throw (0,error_codes/* stageError */.vH)('RELEASE_NOT_FOUND', {
      message: `Expected a published release of commit ${commit} in the ledger, found ${claim === undefined ? 'none' : 'a claim that is not published yet'}.`,
      remedy: 'Run build-publish-image for this commit first; it goes on from where things stand.',
      facts: { commit },
    });
  }
  const { application } = ledger;
  const signers = await expectedSigners(connections, signer);
  const claims = { source: (0,source/* sourceOf */.v)(settings), commit, application };
  return {
    record,
    release: vocabulary/* releaseSchema */.By.parse({ application, commit, images: claim.images }),
    wasReleased: (0,src_record/* phasesOf */.I$)(record).includes('released'),
    expectation: { ...claims, signers },
    signing: {
      signer: (0,public_good/* permittedSigner */.xC)(signer, signers),
      claims,
      accepted: (0,allowed_signer/* allowedSigners */.m)(signers),
    },
    registry: (0,registry_connection/* registryConnection */.aL)(settings),
  };
}

async function complete(
  connections             ,
  ledger        ,
  open             ,
  lists            ,
  request                 ,
  onScan                                ,
)                            {
  const { release, wasReleased } = open;
  // First of all: what a list lost would else be made a second time.
  const repaired = await listAll(open, lists, recordedIn(open));
  const earlier = wasReleased ? await earlierWaybill(open) : undefined;
  const standing = request.scanAgain === true ? undefined : earlier?.scans;
  const contracts = request.contracts ?? earlier?.contracts;
  const sources = await attestationSources(connections, open, request, contracts);
  const papers = await attachPapers(connections, open, sources, request.legacy === true);
  const scan = standing === undefined ? await sources.contents.verdict() : undefined;
  if (scan !== undefined) onScan(scan);
  const isBlocked = scan?.allowed === false;
  if (!isBlocked || wasReleased) {
    // What was released and turns out to be vulnerable says so from now on: the gates read the newest waybill.
    const scans = standing ?? (await waybillScans(scan));
    const attached = await attachReleaseWaybill(connections, ledger, open, { contracts, scans });
    for (const { name, waybillDigest: attestation, reused } of attached) {
      const paper = { predicateType: waybill_statement/* waybillPredicateType */.g, attestation, reused };
      papers.get(name)?.push({ kind: 'waybill', ...paper });
    }
  }
  const hanging = [...papers].flatMap(([image, all]) =>
    all.map(({ attestation, platform }) => ({ image, attestation, subject: platform?.digest })),
  );
  const listed = await listAll(open, lists, hanging);
  if (isBlocked && !wasReleased) await refuseScan(scan);
  connections.settings.progress.phase('Verification, as promotion does it');
  await verifyPapers(open, papers);
  const recorded = await recordPapers(ledger, open, lists, papers);
  const stored = request.forgeStore === true && (await storePapers(connections, open, papers));
  if (isBlocked) await refuseScan(scan);
  const attached = [...papers.values()].flat().some(({ reused }) => !reused);
  return {
    release,
    papers: release.images.map(({ name, digest }) => ({
      ...{ name, digest },
      papers: papers.get(name) ?? [],
    })),
    ...(scan === undefined ? {} : { scan }),
    changed: repaired || attached || listed || recorded || stored,
  };
}

/** Signature and attestations of every image, by the image's name; listed later. */
async function attachPapers(
  connections             ,
  { release, registry, signing }             ,
  sources                    ,
  legacy         ,
)                                     {
  const papers = new Map                      ();
  const { signer, claims, accepted } = signing;
  for (const image of release.images) {
    connections.settings.progress.phase(`Papers of ${image.name}`);
    const client = registry((0,registry_connection/* registryHost */.U$)(image.repository));
    const options = { accepted, legacy, listing: 'later' }         ;
    const signature = await (0,sign_image/* signImage */.j)(client, image, signer, claims, options);
    const attested = await attestImage(connections, client, image, sources, signing);
    papers.set(image.name, [
      {
        kind: 'signature',
        predicateType: statement/* imageSignaturePredicateType */.fP,
        attestation: signature.signatureDigest,
        reused: signature.reused,
      },
      ...attested,
    ]);
  }
  return papers;
}

async function waybillScans(
  scan                         ,
)                                                                                               {
  if (scan === undefined) return undefined;
  const { waybillScanOf } = await __webpack_require__.e(/* import() */ 9371).then(__webpack_require__.bind(__webpack_require__, 59371));
  return scan.images.map(waybillScanOf);
}

async function refuseScan(scan             )                {
  const { requireAllowedScans } = await __webpack_require__.e(/* import() */ 9371).then(__webpack_require__.bind(__webpack_require__, 59371));
  requireAllowedScans(scan);
}

async function recordPapers(
  ledger        ,
  { release }             ,
  lists            ,
  papers                                            ,
)                   {
  const of = (name        )                        => papers.get(name) ?? [];
  const { changed } = await ledger.recordReleased(
    release.commit,
    {
      waybills: release.images.flatMap(({ name, digest }) =>
        of(name)
          .filter(({ kind }) => kind === 'waybill')
          .map(({ attestation }) => ({ name, digest, attestation })),
      ),
      attestations: release.images.flatMap(({ name }) =>
        of(name).map(({ predicateType, attestation, platform }) => ({
          image: name,
          predicateType,
          attestation,
          ...(platform === undefined ? {} : { subject: platform.digest }),
        })),
      ),
    },
    lists.locks,
  );
  lists.freed();
  return changed;
}

/** Law 8; what the caller must see is the failure itself. */
async function recordFailure(
  { settings }             ,
  ledger        ,
  commit           ,
  error         ,
)                {
  if (settings.signal.aborted || (0,src_error/* isWaybillError */.xS)(error, 'FENCED_OFF')) return;
  try {
    await ledger.recordReleaseFailed(commit, { reaching: 'released', ...(0,ledger_claims/* outcomeOf */.sG)(error) });
  } catch (second) {
    settings.progress.detail(`the failure could not be recorded: ${(0,src_error/* messageOf */.bD)(second)}`);
  }
}

/** A lock that stays is taken over by the next run, since this one has ended by then. */
async function freeQuietly({ settings }             , lists            )                {
  try {
    await lists.free();
  } catch (error) {
    settings.progress.detail(`the lock of the papers stays: ${(0,src_error/* messageOf */.bD)(error)}`);
  }
}

/** Whose signature promotion will look for: the key that signed, or whom the policy allows where that was no key. */
async function expectedSigners(
  connections             ,
  { identity }                 ,
)                                           {
  if (identity.kind === 'key') return [{ name: 'this-release', key: identity.publicKey }];
  return (await connections.home.policy())?.signers ?? [];
}

;// CONCATENATED MODULE: ./actions/sign-and-sbom/src/papers-summary.js
                                                       
                                                              
                                                                              


/**
 * @param completed the release with its papers
 * @returns one row for each image, one column for each kind that the release has
 */
function papersSummary({ papers }                  )                         {
  const kinds = paperKinds.filter((kind) =>
    papers.some((image) => image.papers.some((paper) => paper.kind === kind)),
  );
  return [
    { kind: 'heading', text: 'Papers of the release' },
    {
      kind: 'table',
      head: ['image', 'digest', ...kinds],
      rows: papers.map((image) => [
        image.name,
        image.digest,
        ...kinds.map((kind) =>
          image.papers
            .filter((paper) => paper.kind === kind)
            .map(({ attestation, platform }) =>
              platform === undefined ? attestation : `${platform.platform}: ${attestation}`,
            )
            .join('\n'),
        ),
      ]),
    },
  ];
}

/**
 * @param verdict what came of the scans
 * @returns the counts of each image, the findings, and what should be known besides
 */
async function scanSummary(verdict             )                                  {
  const { scanCountTable, scanTable } = await __webpack_require__.e(/* import() */ 9371).then(__webpack_require__.bind(__webpack_require__, 59371));
  const counts = scanCountTable(verdict);
  const findings = scanTable(verdict);
  const notes = [
    ...verdict.refusals.map(({ message }) => message),
    ...verdict.warnings,
    ...(findings.omitted === 0 ? [] : [`${String(findings.omitted)} more are in the report.`]),
  ];
  return [
    { kind: 'heading', text: `Vulnerabilities: ${verdict.allowed ? 'allowed' : 'blocked'}` },
    { kind: 'table', head: counts.columns, rows: counts.rows },
    ...(findings.rows.length === 0
      ? []
      : [{ kind: 'table', head: findings.columns, rows: findings.rows }         ]),
    ...notes.map((text) => ({ kind: 'text', text })         ),
  ];
}

;// CONCATENATED MODULE: ./actions/sign-and-sbom/src/run.js







                                                              
                                                  


/** Completes a release's papers, verifies them as promotion will, and records it as released. */
async function run(given                              )                         {
  const { inputs, context } = given;
  const commit = inputs.commit ?? context.commit;
  given.output('commit', commit);
  const contracts = contractsIn(inputs.verdicts);
  const { signer, ...ledgerSigner } = await (0,statement_signer/* requireStatementSigner */.L)(given);
  let scan                         ;
  try {
    const completed = await completeRelease(
      (0,connections.connect)({
        ...(0,connection_settings/* connectionSettings */.Q)(given),
        ...(0,commit_identity/* commitIdentity */.a)(inputs),
        ...(0,tool_sources/* toolSources */.H)(inputs, context),
        ...ledgerSigner,
      }),
      {
        commit,
        signer,
        scanAgain: inputs['scan-again'],
        forgeStore: inputs['forge-attestations'],
        legacy: inputs['signature-format'] === 'legacy',
        workspace: context.workspace,
        ...(contracts === undefined ? {} : { contracts }),
      },
      (verdict) => {
        scan = verdict;
      },
    );
    given.output(
      'attestations',
      JSON.stringify(
        Object.fromEntries(
          completed.papers.map(({ name, papers }) => [
            name,
            Object.fromEntries(
              papers.map(({ kind, platform, attestation }) => [
                platform === undefined ? kind : `${kind}:${platform.platform}`,
                attestation,
              ]),
            ),
          ]),
        ),
      ),
    );
    given.summarize(papersSummary(completed));
    const names = completed.papers.map(({ name }) => name).join(', ');
    return {
      decision: completed.changed ? 'done' : 'unchanged',
      message: completed.changed
        ? `Signed and attested, verified as promotion will: ${names}.`
        : 'The papers of every image are there and verify; nothing was attached.',
    };
  } finally {
    // What blocked a release is shown as what did not.
    if (scan !== undefined) await reportScan(given, scan);
  }
}

async function reportScan(
  given                              ,
  verdict             ,
)                {
  const { scanJson, scanSarif } = await __webpack_require__.e(/* import() */ 9371).then(__webpack_require__.bind(__webpack_require__, 59371));
  const folder = (0,external_node_path_.join)(given.context.temporaryFolder, 'waybill-scan');
  await (0,promises_.mkdir)(folder, { recursive: true });
  const report = (0,external_node_path_.join)(folder, 'scan.json');
  const sarif = (0,external_node_path_.join)(folder, 'scan.sarif');
  await (0,promises_.writeFile)(report, scanJson(verdict));
  await (0,promises_.writeFile)(sarif, scanSarif(verdict));
  given.output('scan', verdict.allowed ? 'allowed' : 'blocked');
  given.output('scan-report', report);
  given.output('sarif', sarif);
  given.summarize(await scanSummary(verdict));
}

function contractsIn(text                    )                                                {
  if (text === undefined) return undefined;
  const remedy = "Give the output `verdicts` of verify-contract's step, as it is.";
  const verdicts = (0,parse/* parseWith */.K)(waybill_statement/* contractVerdictsSchema */.wI, jsonIn(text), 'The input `verdicts`', remedy);
  // A commit without contracts has nothing to attest.
  return verdicts.length === 0 ? undefined : verdicts;
}

/** What is no JSON has no form either; the schema says so. */
function jsonIn(text        )          {
  try {
    return JSON.parse(text)           ;
  } catch (error) {
    return (0,src_error/* messageOf */.bD)(error);
  }
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

/***/ 16714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ keylessOptions),
/* harmony export */   c: () => (/* binding */ witnessAddresses)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75907);
/* harmony import */ var _runner_token_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96167);

                                              
                                                                              
                                                             


/** What an action's run gives to whoever signs. */
                             
                               
                                              
 

/**
 * @param services where the run gets its certificate
 * @param run the action's run
 * @param environment the runner's, which says where it gives tokens
 * @param otherwise what to do where the forge has no OIDC issuer
 * @returns what a keyless signer needs
 * @throws IDENTITY_TOKEN_MISSING
 */
function keylessOptions(
  services                 ,
  run            ,
  environment                   ,
  otherwise        ,
)                 {
  const { signal } = run;
  const endpoint = (0,_runner_token_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerTokenEndpoint */ .T)(environment, otherwise);
  return {
    ...witnessAddresses(services, run),
    fulcio: { url: services.fulcio },
    signal,
    token: async () => {
      const { requestRunnerToken, sigstoreAudience } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 34650));
      const token = await requestRunnerToken(endpoint, sigstoreAudience, { signal });
      (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq)(token.reveal());
      return token;
    },
  };
}

/**
 * @param services who says when something was signed
 * @param run the action's run, which is told when the log is left out
 */
function witnessAddresses(
  { rekor, rekorWhenDown, timestamp }                                 ,
  { progress }            ,
)                   {
  return {
    ...(rekor === undefined ? {} : { rekor: { url: rekor, whenDown: rekorWhenDown } }),
    ...(timestamp === undefined ? {} : { timestamp: { url: timestamp } }),
    onLogSkipped: (reason) => {
      progress.detail(`The log is left out, the timestamp suffices. ${reason}`);
    },
  };
}


/***/ }),

/***/ 96167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ runnerTokenEndpoint)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1715);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);

                                                           


/**
 * @param environment the runner's
 * @param otherwise what to do where the forge has no OIDC issuer, for the remedy
 * @returns where the runner gives OIDC tokens to this job
 * @throws IDENTITY_TOKEN_MISSING
 */
function runnerTokenEndpoint(
  environment                   ,
  otherwise        ,
)                {
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (url !== '' && requestToken !== '') return { url, requestToken: new _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(requestToken) };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('IDENTITY_TOKEN_MISSING', {
    message:
      'Expected the runner to give OIDC tokens (ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN); it gives none to this job.',
    remedy: `Add \`permissions: id-token: write\` to the job, and to the job that calls its workflow. Where the forge has no OIDC issuer (Gitea), ${otherwise}.`,
  });
}


/***/ }),

/***/ 91274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ ledgerSigner)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4438);
/* harmony import */ var _keyless_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16714);
                                            
                                                                                           


                                                             

/** The inputs of `ledgerKeyInputs`, parsed. */
                                  
                                            
                                                     
                                                         
 

/**
 * @param run an action's run with the inputs of `ledgerKeyInputs`
 * @param environment the process's environment: a runner says there where it gives tokens
 * @returns who signs what a step writes into the ledger, as a part of the connection's settings; empty where neither a
 *   key nor services were given: whether that is enough, the policy says
 * @throws KEY_INVALID, KEY_PASSPHRASE, ACTION_INPUT_INVALID (both), IDENTITY_TOKEN_MISSING
 */
async function ledgerSigner(
  run                                                   ,
  environment                    = process.env,
)                                                    {
  const { 'ledger-key': key, 'ledger-keyless': services } = run.inputs;
  if (key === undefined) {
    return services === undefined
      ? {}
      : { ledgerSigner: keylessRecords(services, run, environment) };
  }
  if (services !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
      message: 'Expected `ledger-key` or `ledger-keyless`, found both.',
      remedy: 'Choose one way to sign records: a key, or the run itself.',
    });
  }
  const { keySigner } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 34650));
  const passphrase = run.inputs['ledger-key-password'];
  return { ledgerSigner: keySigner(key, passphrase === undefined ? {} : { passphrase }) };
}

/** A run that writes nothing asks nobody for a token. */
function keylessRecords(
  services                 ,
  run            ,
  environment                   ,
)               {
  const options = (0,_keyless_options_js__WEBPACK_IMPORTED_MODULE_1__/* .keylessOptions */ .V)(services, run, environment, 'sign records with `ledger-key`');
  return {
    keyless: {
      authority: services.fulcio,
      connect: async () => (await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 34650))).keylessSigner(options),
    },
  };
}


/***/ }),

/***/ 54505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ requireStatementSigner)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4438);
/* harmony import */ var _keyless_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16714);
/* harmony import */ var _signing_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91274);
                                                      
                                                                       
                                                                     
                                               


                                                             


/** The inputs of `signingInputs`, parsed. */
                                                        
                                             
                                                      
                                                                         
                                                    
                                       
                                           
                                                        
                                               
 

/** Who signs a release. */
                                 
                                       
                                   
                                                                                                                    
                                       
 

/** What a signer is made of: an action's run with inputs of these. */
                             
                                 
                                                  
                               
                                              
 

/**
 * @param run the action's run, whose inputs include `signingInputs`
 * @param environment the process's environment: a runner says there where it gives tokens
 * @returns who signs the release's papers, and who its records
 * @throws SIGNING_KEY_MISSING, ACTION_INPUT_INVALID (two ways at once, or half of one), IDENTITY_TOKEN_MISSING,
 *   KEY_INVALID, KEY_PASSPHRASE, and what a keyless signer throws at its start
 */
async function requireStatementSigner(
  run            ,
  environment                    = process.env,
)                          {
  const { inputs } = run;
  requireOneWay(inputs);
  const ledger = await (0,_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerSigner */ .q)(run, environment);
  if (inputs.keyless !== undefined) {
    const { keylessSigner } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2164)]).then(__webpack_require__.bind(__webpack_require__, 34650));
    const services = { fulcio: inputs.keyless, ...witnessInputs(inputs) };
    const otherwise = 'sign with `signing-key` or `signing-command`';
    return {
      signer: await keylessSigner((0,_keyless_options_js__WEBPACK_IMPORTED_MODULE_1__/* .keylessOptions */ .V)(services, run, environment, otherwise)),
      ...ledger,
    };
  }
  const key = await keyOf(run);
  const { keyStatementSigner, witnessesAt } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2164)]).then(__webpack_require__.bind(__webpack_require__, 34650));
  const witnesses = witnessesAt((0,_keyless_options_js__WEBPACK_IMPORTED_MODULE_1__/* .witnessAddresses */ .c)(witnessInputs(inputs), run), {
    signal: run.signal,
  });
  return { ledgerSigner: key, ...ledger, signer: keyStatementSigner(key, witnesses) };
}

function requireOneWay(inputs               )       {
  const ways = (['signing-key', 'signing-command', 'keyless']         ).filter(
    (name) => inputs[name] !== undefined,
  );
  if (ways.length === 0) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .actionKitError */ .r)('SIGNING_KEY_MISSING', {
      message:
        'Expected `signing-key`, `signing-command` or `keyless`, found none: a release is signed before it is claimed.',
      remedy:
        'Give the PEM of an ECDSA P-256 or Ed25519 key as a secret of the `release` environment; or, where the runner has OIDC, the address of a certificate authority.',
    });
  }
  if (ways.length > 1)
    throw inputInvalid(`one of ${ways.join(', ')}, found ${String(ways.length)}`);
  const hasCommand = inputs['signing-command'] !== undefined;
  if (hasCommand !== (inputs['signing-public-key'] !== undefined)) {
    throw inputInvalid('`signing-command` and `signing-public-key` together, found one of them');
  }
}

async function keyOf({ inputs, context, signal }            )                  {
  const { commandSigner, keySigner } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(2164)]).then(__webpack_require__.bind(__webpack_require__, 34650));
  const key = inputs['signing-key'];
  const command = inputs['signing-command'];
  const publicKey = inputs['signing-public-key'];
  if (key === undefined && command !== undefined && publicKey !== undefined) {
    return commandSigner({ command, publicKey, folder: context.workspace, signal });
  }
  const passphrase = inputs['signing-key-password'];
  return keySigner(key ?? '', passphrase === undefined ? {} : { passphrase });
}

/** Who says beside a signer when it signed, by the inputs. */
function witnessInputs(inputs               )                                  {
  return {
    rekor: inputs['rekor-url'],
    rekorWhenDown: inputs['rekor-when-down'],
    timestamp: inputs['timestamp-url'],
  };
}

function inputInvalid(expected        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
    message: `Expected ${expected}.`,
    remedy: 'Choose one way to sign: a key, a command with its public key, or keyless.',
  });
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

/***/ 27817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ recordedPapers),
/* harmony export */   Z: () => (/* binding */ recordedPlatformPapers)
/* harmony export */ });
                                            
                                                               
                                                 

/**
 * @param record a release's record
 * @returns by the name of each image the digests of everything that was ever recorded to hang on it: signatures,
 *   waybills, attestations; not what hangs on the manifests of an index. With them it is found, and put back, where a registry's list of referrers lost it.
 */
function recordedPapers(record               )                                         {
  const papers = new Map                     ();
  const add = (image        , attestation        )       => {
    papers.set(image, (papers.get(image) ?? new Set()).add(attestation));
  };
  for (const { evidence } of record.transitions) {
    if (evidence.phase === 'signed') {
      // An attempt may have failed before its claim: the signatures of the last one are the release's.
      for (const { name, signatures } of evidence.images) {
        papers.set(name, new Set(signatures));
      }
    } else if (evidence.phase === 'released') {
      for (const { name, attestation } of evidence.waybills) add(name, attestation);
      for (const { image, attestation, subject } of evidence.attestations ?? [])
        if (subject === undefined) add(image, attestation);
    }
  }
  return new Map([...papers].map(([image, digests]) => [image, [...digests]]));
}

/**
 * @param record a release's record
 * @returns what was recorded to hang on single manifests of its images' indexes
 */
function recordedPlatformPapers(
  record               ,
)                                                                  {
  return record.transitions.flatMap(({ evidence }) =>
    evidence.phase !== 'released'
      ? []
      : (evidence.attestations ?? []).flatMap(({ subject, ...rest }) =>
          subject === undefined ? [] : [{ ...rest, subject }],
        ),
  );
}


/***/ })

};
})
