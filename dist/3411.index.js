(function (exports, __distFolder) {'use strict';
exports.ids = [3411];
exports.modules = {

/***/ 55792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerVerify: () => (/* binding */ ledgerVerify)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var src_progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/examine.js + 1 modules
var examine = __webpack_require__(62737);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/archive-layout.js
var archive_layout = __webpack_require__(15149);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/freezing.js
var freezing = __webpack_require__(1770);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/freeze.js
var freeze = __webpack_require__(20297);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/pack.js
var archive_pack = __webpack_require__(27155);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/pack-entry.js
var pack_entry = __webpack_require__(14366);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/scan.js
var scan = __webpack_require__(56347);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/archive/verify-archive.js
                                                  


                                                                        

                                                          








/** What was verified of an application's frozen records. */
                                  
                         
                            
                               
                                              
                                               
                                                                   
 

/** With what an archive is verified. */
                                  
                                                                     
                                   
                                                                              
                                           
                                                              
 

/** More damaged files than this are not all named. */
const mostNamed = 1000;

/**
 * Verifies frozen records: of each its form, seal, hash chain, legality and signatures; that each pack is the one
 * that was frozen, by the chain of digests that the hot tree vouches for; that what was deployed was claimed; and
 * that the indices say exactly what the packs say.
 * @param question which archive, and the hot records beside it
 * @returns what is wrong; it throws only what reading the repository throws
 */
async function verifyArchive(question                 )                           {
  try {
    return await verify(question);
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND')) throw error;
    const { document } = question;
    const message = `the commit ${document.commit}, which holds the frozen records, is gone: the branch was pushed over`;
    const problems = [{ path: (0,examine/* pathOf */.XM)(document), code: 'archive-wrong'         , message }];
    return { packs: 0, releases: 0, deployments: 0, problems, referred: [] };
  }
}

async function verify(question                 )                           {
  const { repository, document, trust, onProgress } = question;
  const { application, commit } = document;
  // One commit can be released as more than one application.
  const isOwn = (record                                  )          =>
    record.application === application;
  const hot = {
    releases: question.hot.releases.filter(isOwn),
    deployments: question.hot.deployments.filter(isOwn),
    environments: question.hot.environments.filter(isOwn),
  };
  const read = async (path        )                              =>
    repository.readFile(commit, path, { lazy: true });
  const problems                  = [];
  const expected = new scan/* ExpectedArchive */.vD(application);
  const claims = new Claims(hot.releases);
  const referred = new Map                                          ();
  const wanted = referredBy(hot);
  const entries = new PageReader(read);
  for await (const pack of (0,scan/* scanPacks */.WV)(document.packs, { application, read, trust, onProgress })) {
    problems.push(...pack.problems);
    problems.push(...damageOf(pack, await entries.entry(pack.number)));
    expected.add(pack);
    for (const { record, place } of pack.records) {
      claims.add(record, place);
      const name = record.kind === 'release' ? record.commit : record.id;
      if (wanted.has(name)) referred.set(name, record);
    }
  }
  problems.push(...claims.problems());
  problems.push(...totalProblems(document, expected));
  const source = {
    readFile: read,
    listFiles: async (folder        ) => repository.listFiles(commit, folder, { lazy: true }),
  };
  for await (const { path, expected: bytes } of (0,scan/* indexDifferences */.rf)(expected, source, [
    'time',
    ...archive_layout/* indexKinds */.aR,
  ])) {
    if (problems.length > mostNamed) break;
    const message =
      bytes === undefined ? 'there should be no such file' : 'it does not say what the packs say';
    problems.push({ path: (0,scan/* archivedPath */._K)(application, path), code: 'index-wrong', message });
  }
  const { packs, releases, deployments } = expected.totals;
  return { packs, releases, deployments, problems, referred: [...referred.values()] };
}

/** Reads the lines of packs, a page at a time. */
class PageReader {
           #read                                                   ;
  #page                                                                                    = {
    number: -1,
    entries: [],
  };

  constructor(read                                                   ) {
    this.#read = read;
  }

  async entry(pack        )                                 {
    const number = Math.floor(pack / archive_layout/* packsPerPage */.Lg);
    if (number !== this.#page.number) {
      const bytes = (await this.#read((0,archive_layout/* pagePath */.HX)(number))) ?? Buffer.alloc(0);
      this.#page = { number, entries: (0,archive_pack/* linesOf */.Dx)(bytes).map(parseEntry) };
    }
    return this.#page.entries[pack % archive_layout/* packsPerPage */.Lg];
  }
}

function parseEntry(line        )                        {
  try {
    return pack_entry/* packEntrySchema */.fm.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Which pack is damaged: the chain alone would only say that one is. */
function damageOf(pack             , entry                       )                           {
  if (pack.bytes === undefined || entry === undefined) return [];
  if ((0,scan/* isIntact */.kM)(pack.bytes, entry.digest)) return [];
  const message = `its bytes do not give the digest ${entry.digest} with which it was frozen`;
  return [{ path: pack.path, code: 'pack-damaged', message }];
}

function totalProblems(
  document               ,
  expected                 ,
)                           {
  const { chain, ...said } = (0,freeze/* totalsOf */.vA)(document);
  const { chain: found, ...counted } = expected.totals;
  const path = (0,examine/* pathOf */.XM)(document);
  return [
    ...(chain === found
      ? []
      : [
          {
            path,
            code: 'archive-wrong'         ,
            message: `the chain of the packs is ${found}; the hot tree vouches for ${chain}`,
          },
        ]),
    ...((0,canonical_json/* canonicalJson */.d)(said) === (0,canonical_json/* canonicalJson */.d)(counted)
      ? []
      : [
          {
            path,
            code: 'archive-wrong'         ,
            message: 'its counts are not those of the packs',
          },
        ]),
  ];
}

/** The names of frozen records that hot ones refer to: releases by commit, deployments by id. */
function referredBy({
  releases,
  deployments,
  environments,
}                                                  
                                                      
 )                      {
  const there = new Set        ([
    ...releases.map(({ commit }) => commit),
    ...deployments.map(({ id }) => id),
  ]);
  const names = [...deployments.map(({ commit }) => commit), ...environments.flatMap(freezing/* namedBy */.T)];
  return new Set(names.filter((name) => !there.has(name)));
}

/** Law 1, over frozen deployments: what was deployed is the one claim of its commit. */
class Claims {
           #claims = new Map                ();
           #deployed   
                            
                            
                           
      = [];

  constructor(hot                          ) {
    for (const record of hot) this.add(record, '');
  }

  add(record                                  , place        )       {
    if (record.kind === 'release') {
      const images = (0,agreement/* releaseEvidence */.Z3)(record, 'claimed')?.images;
      if (images !== undefined) this.#claims.set(record.commit, textOf(images));
    } else if ((0,src_record/* phaseOf */.hU)(record) !== 'refused') {
      const { commit, release } = record;
      this.#deployed.push({ commit, images: textOf(release.images), place });
    }
  }

  problems()                           {
    return this.#deployed
      .filter(({ commit, images }) => this.#claims.get(commit) !== images)
      .map(({ commit, place }) => ({
        path: place,
        code: 'claim-missing',
        message: `commit ${commit} ${this.#claims.has(commit) ? 'is claimed with other digests' : 'has no claim'}`,
      }));
  }
}

function textOf(images                                                               )         {
  return images
    .map(({ name, digest }) => `${name}@${digest}`)
    .sort()
    .join(' ');
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/layout.js
var layout = __webpack_require__(93127);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/emergency.js
var emergency = __webpack_require__(94140);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/hold.js
var hold = __webpack_require__(31028);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(50141);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/relations.js

                                                                                                    





                                                   

/**
 * What must hold between records that are each right by themselves.
 * @param records the ledger's hot records, and the frozen releases of their commits
 * @param frozen frozen deployments that pointers name
 * @returns what does not hold
 */
function relationProblems(
  records                 ,
  frozen                              = [],
)                           {
  const named = { ...records, deployments: [...frozen, ...records.deployments] };
  return [
    ...claimProblems(records),
    ...records.environments.flatMap((environment) => pointerProblems(environment, named)),
    ...records.locks.flatMap((lock) => lockProblems(lock, records)),
    ...strayProblems(records),
  ];
}

const key = (of                                                                )         =>
  `${of.application}/${of.environment}`;

const problem = (path        , code             , message        )                => ({
  path,
  code,
  message,
});

/** Law 1: what was deployed is the one claim of its commit. A refused attempt may have asked for anything. */
function claimProblems({ releases, deployments }                 )                  {
  const claims = new Map(
    releases.map((record) => [
      `${record.application}/${record.commit}`,
      (0,agreement/* releaseEvidence */.Z3)(record, 'claimed')?.images,
    ]),
  );
  return deployments
    .filter((deployment) => (0,src_record/* phaseOf */.hU)(deployment) !== 'refused')
    .flatMap((deployment) => {
      const claim = claims.get(`${deployment.application}/${deployment.commit}`);
      if (claim !== undefined && (0,agreement/* sameImages */.$j)(claim, deployment.release.images)) return [];
      const found = claim === undefined ? 'has no claim' : 'is claimed with other digests';
      return [problem((0,examine/* pathOf */.XM)(deployment), 'claim-missing', `commit ${deployment.commit} ${found}`)];
    });
}

function pointerProblems(
  environment                   ,
  { deployments }                 ,
)                  {
  const path = (0,examine/* pathOf */.XM)(environment);
  const own = deployments.filter((deployment) => key(deployment) === key(environment));
  const byId = new Map(own.map((deployment) => [deployment.id, deployment]));
  const wrong = (message        )                => problem(path, 'pointer-wrong', message);
  const check = (
    name        ,
    pointer                          ,
    was                 ,
  )                  => {
    if (pointer === null) return [];
    const deployment = byId.get(pointer.deployment);
    const step = deployment?.transitions.find(({ to }) => to === was);
    return deployment?.commit === pointer.commit && step !== undefined
      ? []
      : [
          wrong(
            `${name} is ${pointer.deployment}, which is no deployment of ${pointer.commit} that was ${was}`,
          ),
        ];
  };
  const running = own.filter((deployment) => (0,phases/* isActive */.$m)((0,src_record/* phaseOf */.hU)(deployment))).map(({ id }) => id);
  const claimed = environment.active === null ? [] : [environment.active.deployment];
  const emergencies = own.filter((it) => (0,phases/* isOpenEmergency */.aF)((0,src_record/* phaseOf */.hU)(it))).map(({ id }) => id);
  const emergency = environment.emergency === undefined ? [] : [environment.emergency.deployment];
  const open = own.filter((deployment) => (0,phases/* isUnfinished */.ui)((0,src_record/* phaseOf */.hU)(deployment))).map(({ id }) => id);
  return [
    ...check('active', environment.active, 'active'),
    ...check('previous', environment.previous, 'active'),
    ...check('desired', environment.desired, 'desired'),
    ...environment.accepted.flatMap((pointer) => check('accepted', pointer, 'accepted')),
    ...environment.accepted
      .filter(({ deployment }) => phasesIn(byId.get(deployment)).includes('rolled-back'))
      .map(({ deployment }) => wrong(`accepted lists ${deployment}, which was rolled back`)),
    ...(environment.held ?? [])
      .filter((entry) => !isHeldRightly(entry, byId))
      .map(({ commit, by }) => wrong(`held is ${commit}, which ${by} did not take back`)),
    ...check('emergency', environment.emergency ?? null, 'applied'),
    ...(sameSet(emergencies, emergency)
      ? []
      : [
          wrong(
            `emergency is ${emergency.join() || 'nothing'}; by their records open are ${emergencies.join() || 'none'}`,
          ),
        ]),
    ...(sameSet(running, claimed)
      ? []
      : [
          wrong(
            `active is ${claimed.join() || 'nothing'}; by their records active are ${running.join() || 'none'}`,
          ),
        ]),
    ...(sameSet(open, environment.open)
      ? []
      : [
          wrong(
            `open lists ${environment.open.join() || 'nothing'}; by their records unfinished are ${open.join() || 'none'}`,
          ),
        ]),
  ];
}

/** It points at a rollback that became active here, and at a deployment of the commit that this one took back. */
function isHeldRightly(
  { deployment, commit, by }             ,
  byId                                       ,
)          {
  const rollback = byId.get(by);
  const record = byId.get(deployment);
  if (rollback === undefined || record?.commit !== commit) return false;
  if (!(0,emergency/* goesBack */.m)(rollback) || !(0,src_record/* phasesOf */.I$)(rollback).includes('active')) return false;
  return (0,hold/* isTakenBackBy */.e)(record, rollback);
}

function phasesIn(deployment                              )                             {
  return deployment === undefined ? [] : (0,src_record/* phasesOf */.I$)(deployment);
}

function sameSet(a                   , b                   )          {
  return a.length === b.length && a.every((item) => b.includes(item));
}

function lockProblems(
  lock            ,
  { deployments, environments }                 ,
)                  {
  const wrong = (message        )                => problem((0,examine/* pathOf */.XM)(lock), 'lock-wrong', message);
  const deployment = deployments.find((it) => key(it) === key(lock) && it.id === lock.deployment);
  const environment = environments.find((it) => key(it) === key(lock));
  return [
    ...(deployment !== undefined && (0,phases/* isUnfinished */.ui)((0,src_record/* phaseOf */.hU)(deployment))
      ? []
      : [wrong(`it is held for ${lock.deployment}, which is not under way`)]),
    ...(environment?.generation === lock.generation
      ? []
      : [
          wrong(
            `its generation is ${String(lock.generation)}, the environment's ${String(environment?.generation)}`,
          ),
        ]),
  ];
}

/** A deployment that did more than being refused has left its mark on the environment's pointers. */
function strayProblems({ deployments, environments }                 )                  {
  const known = new Set(environments.map(key));
  return deployments
    .filter((deployment) => (0,src_record/* phaseOf */.hU)(deployment) !== 'refused' && !known.has(key(deployment)))
    .map((deployment) =>
      problem(
        (0,examine/* pathOf */.XM)(deployment),
        'pointer-wrong',
        `the environment ${deployment.environment} has no pointers`,
      ),
    );
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/signatures.js
var signatures = __webpack_require__(910);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/verify.js

                                                  

                                                                                   


                                                         
                                                                   



/** The records that could be believed, each by itself. */
                                  
                                              
                                                    
                                                      
                                        
 

                                     
                                                               
                                       
                                    
                                                                           
                    
                           
                              
                                 
    
                                                     
                                              
 

/** How many files are read at a time. */
const batch = 200;

/**
 * Verifies everything, hot and frozen: of each document its form, seal, place, hash chain, the legality of
 * each transition and its evidence, its signatures; between them the pointers, the locks and the claims; of frozen
 * records also their packs and indices.
 * @param repository the repository that holds the ledger
 * @param head the commit to verify; the head of the default branch where absent
 * @param trust whose signatures count; they are not verified where absent
 * @param progress told how many packs of frozen records were read
 * @returns the hot records, and what is wrong; it throws only what reading the repository throws
 */
async function verifyLedger(
  repository               ,
  head            ,
  trust              ,
  progress           = src_progress/* silentProgress */.R,
)                              {
  const commit = head ?? (await repository.readRef(`refs/heads/${layout/* defaultLedgerBranch */.RN}`));
  if (commit === undefined) {
    const records = { releases: [], deployments: [], environments: [], locks: [] };
    return { head: undefined, records, frozen: nothingFrozen, problems: [] };
  }
  const paths = await repository.listFiles(commit, '');
  const files = new Map                    ();
  for (let start = 0; start < paths.length; start += batch) {
    const read = paths.slice(start, start + batch).map(async (path) => {
      const bytes = await repository.readFile(commit, path);
      if (bytes !== undefined) files.set(path, bytes);
    });
    await Promise.all(read);
  }
  const { records } = verifyFiles(files, trust);
  const archives = [];
  for (const document of archivesIn(files)) {
    progress.phase(`Frozen records of ${document.application}`);
    const onProgress = (packs        )       =>
      progress.detail(`${String(packs)} of ${String(document.packs)} packs`);
    archives.push(await verifyArchive({ repository, document, hot: records, trust, onProgress }));
  }
  const verified = verifyFiles(
    files,
    trust,
    archives.flatMap(({ referred }) => referred),
  );
  return {
    head: commit,
    records: verified.records,
    frozen: {
      packs: sum(archives.map(({ packs }) => packs)),
      releases: sum(archives.map(({ releases }) => releases)),
      deployments: sum(archives.map(({ deployments }) => deployments)),
    },
    problems: byPath([...verified.problems, ...archives.flatMap(({ problems }) => problems)]),
  };
}

const nothingFrozen = { packs: 0, releases: 0, deployments: 0 }         ;

function sum(numbers                   )         {
  return numbers.reduce((total, number) => total + number, 0);
}

function archivesIn(files                                 )                           {
  return [...files].flatMap(([path, bytes]) => {
    if ((0,layout/* parseLedgerPath */.m5)(path)?.kind !== 'archive') return [];
    const { document } = (0,examine/* examine */.sb)(path, bytes);
    return document?.kind === 'archive' ? [document] : [];
  });
}

function byPath(problems                          )                           {
  return [...problems].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/**
 * Verifies the files of a ledger's hot tree, wherever they come from.
 * @param files path → bytes
 * @param trust whose signatures count; they are not verified where absent
 * @param frozen the frozen records to which hot ones refer
 * @returns the records, and what is wrong
 */
function verifyFiles(
  files                                 ,
  trust              ,
  frozen                                                = [],
)                                              {
  const releases                  = [];
  const deployments                     = [];
  const environments                      = [];
  const locks               = [];
  const problems                  = [];
  for (const [path, bytes] of files) {
    const { document, problems: found } = (0,examine/* examine */.sb)(path, bytes);
    problems.push(...found);
    if (document !== undefined) {
      problems.push(...(0,signatures/* signatureProblems */.ts)(document, trust).map((problem) => ({ path, ...problem })));
    }
    if (document?.kind === 'release') releases.push(document);
    else if (document?.kind === 'deployment') deployments.push(document);
    else if (document?.kind === 'environment') environments.push(document);
    else if (document?.kind === 'lock') locks.push(document);
  }
  if (files.size > 0 && !files.has('ledger.json')) {
    problems.push({ path: 'ledger.json', code: 'unreadable', message: 'it is missing' });
  }
  const records = { releases, deployments, environments, locks };
  const related = {
    ...records,
    releases: [...frozen.filter((record) => record.kind === 'release'), ...releases],
  };
  const older = frozen.filter((record) => record.kind === 'deployment');
  return { records, problems: byPath([...problems, ...relationProblems(related, older)]) };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/append-only.js

                                                  
                                                        

                                                         
                                                                   


                                                  

/** How the history of a ledger is verified. */
                                 
                                                          
                         
                               
                              
                                                                                                                      
                                           
                                                                                                            
                                                                     
 

                                      
                                              
                                         
                           
                                      
                             
 

/** What only grows. */
                                             

/** `unreadable`: something stands there that cannot be read, which is a problem of its own. */
                                                   

/** Progress is shown after so many commits. */
const shownEvery = 500;

/**
 * Verifies that the ledger only grew: whatever an earlier commit recorded of a release or a deployment is still
 * there, in the record of now or in the archive, and no environment went back to an earlier state. A record that was
 * cut and mended again is none that is missing something.
 * @param repository the repository that holds the ledger
 * @param head the ledger's head
 * @param options how far back, and where frozen records are
 * @returns one problem for each path, about the newest commit whose word is missing
 */
async function verifyHistory(
  repository                                                 ,
  head           ,
  options                ,
)                               {
  const { limit, signal, progress, trust } = options;
  const standing = new Map                           ();
  const problems = new Map                       ();
  const seen = new Set        ();
  let commits = 0;
  let complete = false;
  progress.phase('History of the ledger');
  for await (const { commit, parents, files } of repository.fileHistory(head, limit)) {
    signal.throwIfAborted();
    commits += 1;
    complete ||= parents.length === 0;
    if (commits % shownEvery === 0) progress.detail(`${String(commits)} commits`);
    for (const { path, before, after } of files) {
      for (const bytes of [after, before]) {
        if (bytes === undefined || problems.has(path)) continue;
        const version = `${path} ${(0,vocabulary/* digestOf */.ol)(bytes)}`;
        if (seen.has(version)) continue;
        seen.add(version);
        const then = believed(path, bytes, trust);
        if (then === undefined) continue;
        const now = standing.get(path) ?? standsNow(repository, head, path, options);
        standing.set(path, now);
        const missing = lostSince(then, await now);
        if (missing === undefined) continue;
        const where = bytes === after ? `commit ${commit}` : `what commit ${commit} changed`;
        const message = `${where} had ${missing}, which is not there any more`;
        problems.set(path, { path, code: 'history-rewritten', message });
      }
    }
  }
  return { problems: [...problems.values()], commits, complete };
}

async function standsNow(
  repository                                 ,
  head           ,
  path        ,
  { frozen }                ,
)                    {
  const bytes = await repository.readFile(head, path);
  if (bytes !== undefined) return growingOf(path, bytes) ?? 'unreadable';
  try {
    return await frozen?.(path);
  } catch (error) {
    // Damaged packs and forged records are found where the archive itself is verified.
    if ((0,src_error/* isWaybillError */.xS)(error) && error.code.startsWith('LEDGER_')) return 'unreadable';
    throw error;
  }
}

function believed(
  path        ,
  bytes            ,
  trust                         ,
)                      {
  const document = growingOf(path, bytes);
  if (document === undefined || (0,signatures/* signatureProblems */.ts)(document, trust).length > 0) return undefined;
  return document;
}

function growingOf(path        , bytes            )                      {
  const { document } = (0,examine/* examine */.sb)(path, bytes);
  switch (document?.kind) {
    case 'release':
    case 'deployment':
    case 'environment':
      return document;
    default:
      return undefined;
  }
}

/** @returns what was there then and is not there now, in words; undefined where nothing is missing */
function lostSince(then         , now          )                     {
  if (now === 'unreadable') return undefined;
  if (then.kind === 'environment') return stepBack(then, now);
  if (now === undefined || now.kind === 'environment') {
    return `a record (${then.transitions.map(({ to }) => to).join(', ')})`;
  }
  const index = then.transitions.findIndex(
    (transition, at) => (0,canonical_json/* canonicalJson */.d)(transition) !== (0,canonical_json/* canonicalJson */.d)(now.transitions[at] ?? null),
  );
  const lost = then.transitions[index];
  return lost === undefined ? undefined : `transition ${String(index + 1)} (${lost.to})`;
}

/**
 * Each lock counts the generation up, and pointers move under a lock. One that went back within a generation
 * contradicts the deployments, which `relationProblems` finds; moments of different machines prove nothing.
 */
function stepBack(then                   , now          )                     {
  if (now === undefined || now === 'unreadable' || now.kind !== 'environment') {
    return `the pointers of ${then.environment}`;
  }
  if (now.generation >= then.generation) return undefined;
  return `pointers of generation ${String(then.generation)}`;
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/reader.js + 3 modules
var src_reader = __webpack_require__(96468);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/archived-record.js


                                                                        

                                                                   

/**
 * @param source where the ledger is; records of every application in it are asked for
 * @returns gives the record of a path that the hot tree does not have (any more), where it was frozen
 */
function archivedRecords(
  source                                   ,
)                                                                          {
  const readers = new Map                      ();
  return async (path) => {
    const place = (0,layout/* parseLedgerPath */.m5)(path);
    if (place?.kind !== 'release' && place?.kind !== 'deployment') return undefined;
    const { application } = place;
    const reader = readers.get(application) ?? (0,src_reader/* openLedgerReader */.T)({ ...source, application });
    readers.set(application, reader);
    if (place.kind === 'release') return reader.release(vocabulary/* commitShaSchema */.jr.parse(place.commit));
    const record = await reader.deployment(place.id);
    return record?.environment === place.environment ? record : undefined;
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/anchor.js

                                                  
                                                  

/** Where a head of the ledger is written down outside the ledger; `given`: by the person who asks. */
const anchorKinds = (/* unused pure expression or super */ null && (['waybill', 'approval', 'desired-state', 'given']))         ;
                                                      

/** A head of the ledger, as a document outside it says that it was. */
                         
                            
                                                  
                            
                           
 

/** What came of comparing the ledger with what stands outside. */
                                     
                                              
                                                       
                                                         
 

/**
 * Compares the ledger with the heads that documents outside it embed: each must be in its history. Whoever writes
 * the ledger anew, even with a key that counts, makes other commits, and cannot change those documents (design,
 * section 4, Why it can be believed).
 * @param repository the repository that holds the ledger
 * @param head the ledger's head; undefined where there is no ledger: then nothing agrees
 * @param anchors what was found outside
 * @param options cancels it, and shows how far it is
 * @returns a problem for each document that contradicts the ledger, with both heads
 */
async function verifyAnchors(
  repository                                   ,
  head                       ,
  anchors                                          ,
  { signal, progress }                                                               ,
)                              {
  const problems                  = [];
  const checked                             = {
    waybill: 0,
    approval: 0,
    'desired-state': 0,
    given: 0,
  };
  const answers = new Map                             ();
  progress.phase('What stands outside the ledger');
  for await (const anchor of anchors) {
    signal.throwIfAborted();
    checked[anchor.kind] += 1;
    const answer = answers.get(anchor.head) ?? holds(repository, head, anchor.head);
    answers.set(anchor.head, answer);
    if (await answer) continue;
    problems.push({
      path: anchor.document,
      code: 'anchor-contradicted',
      message: `it was written when the ledger stood at ${anchor.head}, which the history of ${head ?? 'the ledger (there is none)'} does not hold: the ledger was rewritten`,
    });
  }
  return { problems, checked };
}

async function holds(
  repository                                   ,
  head                       ,
  anchor           ,
)                   {
  if (head === undefined) return false;
  try {
    return await repository.isAncestor(anchor, head);
  } catch (error) {
    // The head itself was just read: the one that nobody has is the anchor.
    if ((0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND')) return false;
    throw error;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/git-documents/every-approval.js
                                                  

/** An approval as it is stored, whatever it speaks of; nothing is verified. */
                                   
                         
                       
                             
 

/** What every approval's ref begins with (approval-ref.ts). */
const everyApproval = 'refs/waybill/approvals/';

/**
 * Reads approvals whatever plan they are for: what each of them says of the ledger holds for good.
 * @param repository the ops repository
 * @param limit how many at most
 * @returns those that can be read, by their refs; and how many there are
 */
async function everyApprovalDocument(
  repository                                              ,
  limit        ,
)                                                                                       {
  const refs = await repository.listRefs(everyApproval);
  const documents                     = [];
  for (const { ref, head } of refs.slice(0, limit)) {
    const bytes = await repository.readFile(head, 'approval.json');
    if (bytes !== undefined) documents.push({ ref, bytes });
  }
  return { documents, count: refs.length };
}

// EXTERNAL MODULE: ./node_modules/@waybill/git/src/trailers.js
var trailers = __webpack_require__(55196);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/allowed-signer.js
var allowed_signer = __webpack_require__(92874);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/dsse.js
var dsse = __webpack_require__(12194);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/approval.js
var approval = __webpack_require__(37948);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/attached-statement.js
var attached_statement = __webpack_require__(20571);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/waybill-statement.js
var waybill_statement = __webpack_require__(93189);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/commit-message.js
var commit_message = __webpack_require__(57377);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(22408);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ledger-anchors.js
                                              






                                                    


/** How far is looked: the newest of each. A history is rewritten from some commit on, so the newest tell. */
const mostCommits = 500;
const mostApprovals = 500;
const mostWaybills = 200;

/** An image that may carry a waybill. */
                     
                              
                          
 

/**
 * Collects the ledger's heads that documents outside the ledger embed: desired-state commits of the ops branch,
 * approvals, and the waybills of the releases that the ledger or those commits name. Of signed documents only those
 * count that somebody signed whom the policy lists: others can be written by anybody, to cry wolf.
 * @param connections the systems of the deployment
 * @param releases the releases that the ledger knows
 * @returns the anchors, as they are found
 * @throws what reading the ops repository and the registry throws: what cannot be read proves nothing
 */
async function* ledgerAnchors(
  connections             ,
  releases                          ,
)                         {
  const policy = await connections.home.policy();
  const commits = await opsCommits(connections);
  for (const commit of commits) {
    const head = vocabulary/* commitShaSchema */.jr.safeParse(commit.trailers.get(commit_message/* ledgerTrailer */.Zd));
    const document = `the desired-state commit ${commit.sha}`;
    if (head.success) yield { kind: 'desired-state', document, head: head.data };
  }
  if (policy === undefined) return;
  yield* approvalAnchors(connections, policy);
  const written = await writtenImages(connections, commits);
  yield* waybillAnchors(connections, policy, [...imagesOf(releases), ...written]);
}

async function opsCommits(connections             )                                  {
  const [{ ops }, repository] = await Promise.all([connections.names(), connections.opsGit()]);
  const head = await repository.readRef(`refs/heads/${ops.branch}`);
  return head === undefined ? [] : await repository.recentCommits(head, mostCommits);
}

async function* approvalAnchors(
  connections             ,
  { approvers }        ,
)                         {
  const keys = (0,allowed_signer/* allowedKeys */.P)(approvers);
  const { documents } = await everyApprovalDocument(await connections.opsGit(), mostApprovals);
  for (const { ref, bytes } of documents) {
    const approval = believedApproval(bytes, keys);
    if (approval?.ledgerHead === undefined) continue;
    const document = `the approval of ${approval.approver} (${ref})`;
    yield { kind: 'approval', document, head: approval.ledgerHead };
  }
}

function believedApproval(
  bytes            ,
  keys                                ,
)                                                      {
  try {
    const { payload } = (0,dsse/* verifyEnvelope */.FY)((0,dsse/* parseEnvelope */.mE)(bytes), approval/* approvalPayloadType */.qk, keys);
    return approval/* approvalSchema */.xI.safeParse(JSON.parse(Buffer.from(payload).toString('utf8'))).data;
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** All images of a release carry the same waybill: one of them is asked. */
function imagesOf(releases                          )                       {
  return [...releases]
    .sort((a, b) => ((a.transitions.at(-1)?.at ?? '') < (b.transitions.at(-1)?.at ?? '') ? 1 : -1))
    .flatMap((record) => (0,agreement/* releaseEvidence */.Z3)(record, 'claimed')?.images.slice(0, 1) ?? []);
}

/** What desired-state commits name: a release whose record was taken out of the ledger is known by them. */
async function writtenImages(
  connections             ,
  commits                        ,
)                                {
  const { config } = await connections.names();
  const repositories = new Map(config?.images.map(({ name, repository }) => [name, repository]));
  return commits.flatMap(({ message }) =>
    (0,trailers/* listTrailers */.VK)(message)
      .filter(([key]) => key === 'Waybill-Digest')
      .slice(0, 1)
      .flatMap(([, value]) => {
        const at = value.indexOf('@');
        const repository = repositories.get(value.slice(0, at));
        const digest = vocabulary/* digestSchema */.er.safeParse(value.slice(at + 1));
        return repository === undefined || !digest.success
          ? []
          : [{ repository, digest: digest.data }];
      }),
  );
}

async function* waybillAnchors(
  { settings }             ,
  { signers }        ,
  candidates                      ,
)                         {
  const allowed = (0,allowed_signer/* allowedSigners */.m)(signers);
  const registry = (0,registry_connection/* registryConnection */.aL)(settings);
  const byDigest = new Map(candidates.map((candidate) => [candidate.digest, candidate]));
  for (const image of [...byDigest.values()].slice(0, mostWaybills)) {
    settings.signal.throwIfAborted();
    const client = registry((0,registry_connection/* registryHost */.U$)(image.repository));
    const { found } = await (0,attached_statement/* readStatements */.bA)(client, image, waybill_statement/* waybillPredicateType */.g, allowed);
    for (const { statement, referrer } of found) {
      const head = waybill_statement/* waybillSchema */.My.safeParse(statement.predicate).data?.ledgerHead;
      const document = `the waybill ${referrer} of ${image.repository}@${image.digest}`;
      if (head !== undefined) yield { kind: 'waybill', document, head };
    }
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-trust.js + 1 modules
var ledger_trust = __webpack_require__(41276);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/error-codes.js
var error_codes = __webpack_require__(5817);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/shown-progress.js
var shown_progress = __webpack_require__(38357);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/ledger-verify.js


                                                  



                                                   



/** How many commits of the ledger's branch are looked at where nobody says. */
const usualCommits = 1000;
const ledger_verify_mostCommits = 1_000_000;

/** `waybill ledger verify`: can the records be believed. */
const ledgerVerify          = {
  name: 'ledger verify',
  about: 'Prove that every record of the ledger is legal, signed, unbroken and still there.',
  positionals: [],
  options: {
    ...cli_connection/* connectionOptions */.HZ,
    history: {
      about: `How many commits of the ledger are looked at for what is gone; ${String(usualCommits)} where absent.`,
      value: 'COUNT',
    },
    anchor: {
      about: 'Compare the ledger with the heads that waybills, approvals and desired state embed.',
    },
    'anchor-commit': {
      about: 'A head of the ledger that you wrote down; its history must hold it.',
      value: 'SHA',
    },
    json: { about: 'Print JSON.' },
  },
  details: [
    "Checks each record's form, the chain of its transitions, their legality by the table, their evidence, their signatures by the policy of now, and that pointers and locks agree with the records; then that whatever earlier commits of the ledger recorded is still there. Exit code 1 when anything does not hold.",
    'Whoever holds a key that counts, and may push over the branch, can write another ledger in which all of that holds. `--anchor` finds it: documents outside the ledger say which head it had.',
    cli_connection/* connectionDetails */.XR,
  ],
  examples: [
    'waybill ledger verify',
    'waybill ledger verify --anchor',
    'waybill ledger verify --anchor-commit 4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  ],
  run: async (call) => {
    const progress = call.given('json') ? src_progress/* silentProgress */.R : shown_progress/* shownOnErrors */.i;
    const question = questionOf(call);
    const result = await (0,cli_connection/* withConnections */.q5)(call, progress, async (connections) =>
      ledger_verify_verify(connections, question, progress),
    );
    const problems = problemsOf(result);
    process.stdout.write(call.given('json') ? jsonOf(result) : ledger_verify_textOf(result));
    return problems.length === 0 && !provesNothing(result) ? 0 : 1;
  },
};

                    
                           
                           
                                        
 

                  
                                            
                                                        
                                                    
                                      
                                                   
 

function questionOf(call      )           {
  const history = call.text('history') ?? String(usualCommits);
  if (!/^[1-9][0-9]{0,6}$/.test(history) || Number(history) > ledger_verify_mostCommits) {
    throw usage(`--history must be a number from 1 to ${String(ledger_verify_mostCommits)}, found ${history}`);
  }
  const text = call.text('anchor-commit');
  const given = vocabulary/* commitShaSchema */.jr.safeParse(text);
  if (text !== undefined && !given.success) {
    throw usage(`--anchor-commit must be a commit of 40 digits, found ${text.slice(0, 80)}`);
  }
  return {
    history: Number(history),
    anchor: call.given('anchor'),
    given: given.success ? given.data : undefined,
  };
}

async function ledger_verify_verify(
  connections             ,
  question          ,
  progress          ,
)                  {
  const [repository, { ops }, trust] = await Promise.all([
    connections.opsGit(),
    connections.names(),
    (0,ledger_trust/* ledgerTrust */.W)(connections),
  ]);
  const { signal } = connections.settings;
  const head = await repository.readRef(`refs/heads/${ops.ledger}`);
  const verification =
    head === undefined ? undefined : await verifyLedger(repository, head, trust, progress);
  const believed = trust === undefined ? {} : { trust };
  const source = { repository, branch: ops.ledger, ...believed };
  const history =
    head === undefined
      ? undefined
      : await verifyHistory(repository, head, {
          ...{ limit: question.history, signal, progress, ...believed },
          frozen: archivedRecords({ ...source, at: head }),
        });
  const anchors = anchorsOf(connections, question, verification);
  const compared =
    anchors === undefined
      ? undefined
      : await verifyAnchors(repository, head, anchors, { signal, progress });
  return { verification, history, anchors: compared };
}

function anchorsOf(
  connections             ,
  { anchor, given }          ,
  verification                                ,
)                                    {
  if (!anchor && given === undefined) return undefined;
  return (async function* collect()                         {
    if (given !== undefined) {
      yield { kind: 'given', document: 'the head that you wrote down', head: given };
    }
    if (anchor) yield* ledgerAnchors(connections, verification?.records.releases ?? []);
  })();
}

function problemsOf({ verification, history, anchors }        )                           {
  return [verification, history, anchors].flatMap((part) => part?.problems ?? []);
}

/** Somebody asked what stands outside, and nothing does: that is no answer. */
function provesNothing({ verification, anchors }        )          {
  if (anchors === undefined || verification === undefined) return false;
  return Object.values(anchors.checked).every((count) => count === 0);
}

function jsonOf(result        )         {
  const { verification, history, anchors } = result;
  const value = {
    head: verification?.head ?? null,
    problems: problemsOf(result),
    history:
      history === undefined ? null : { commits: history.commits, complete: history.complete },
    anchors: anchors === undefined ? null : anchors.checked,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function ledger_verify_textOf(result        )         {
  const problems = problemsOf(result);
  const lines = problems.map(({ path, code, message }) => `${path}: [${code}] ${message}`);
  return [
    ...lines,
    ...recordsText(result, problems.length),
    ...historyText(result),
    ...anchorsText(result),
    '',
  ].join('\n');
}

function recordsText({ verification }        , problems        )                    {
  if (verification?.head === undefined) return ['There is no ledger yet.'];
  const { head, records } = verification;
  const { releases, deployments, environments, locks } = records;
  const counted = `${String(releases.length)} releases, ${String(deployments.length)} deployments, ${String(environments.length)} environments, ${String(locks.length)} locks`;
  const verdict = problems === 0 ? 'The ledger holds' : `${String(problems)} problem(s)`;
  const { frozen } = verification;
  const cold =
    frozen.packs === 0
      ? ''
      : `; frozen: ${String(frozen.releases)} releases and ${String(frozen.deployments)} deployments in ${String(frozen.packs)} packs`;
  return [`${verdict} at ${head}: ${counted}${cold}.`];
}

function historyText({ history }        )                    {
  if (history === undefined) return [];
  const count = `${String(history.commits)} commits`;
  return [
    history.complete
      ? `Its whole history was looked at: ${count}.`
      : `Its last ${count} were looked at; --history looks further back.`,
  ];
}

function anchorsText(result        )                    {
  const { anchors } = result;
  if (anchors === undefined) return [];
  if (provesNothing(result)) {
    return ['Nothing outside the ledger says which head it had: there was nothing to compare.'];
  }
  const { waybill, approval, 'desired-state': desired, given } = anchors.checked;
  const asked = given === 0 ? '' : ', and the head that you wrote down';
  return [
    `Compared with ${String(waybill)} waybills, ${String(approval)} approvals, ${String(desired)} desired-state commits${asked}: ${String(anchors.problems.length)} contradict it.`,
  ];
}

function usage(problem        )        {
  return (0,error_codes/* cliError */.h)('CLI_USAGE', {
    message: `waybill ledger verify: ${problem}.`,
    remedy: 'See `waybill ledger verify --help`.',
  });
}


/***/ }),

/***/ 94140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ settleEmergency),
/* harmony export */   eS: () => (/* binding */ sameEmergency),
/* harmony export */   m: () => (/* binding */ goesBack)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43509);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36352);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50141);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54152);

                                                        



                                            

/**
 * @param record a deployment's record
 * @returns whether it takes something back: a rollback, or an emergency that undoes a deployment
 */
function goesBack(record                  )          {
  const kind = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record);
  if (kind === 'rollback') return true;
  return kind === 'emergency' && (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentEvidence */ .L8)(record, 'requested')?.undoes !== undefined;
}

/**
 * What a deployment's new phase means for the emergency of its environment. One that was applied is the environment's;
 * it takes the place of one before it. It ends when its record goes on, or when another deployment becomes active: one
 * of the same images is desired state saying so, and its commit goes into the emergency's record.
 * @param tree the ledger; records are staged there
 * @param environment its pointers
 * @param deployment as it stands now
 * @param context who writes, and when
 * @returns the pointers; the same ones where nothing changed
 */
async function settleEmergency(
  tree                                          ,
  environment                   ,
  deployment                  ,
  context                   ,
)                             {
  const phase = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(deployment);
  const open = environment.emergency?.deployment;
  if (open === deployment.id) {
    return (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpenEmergency */ .aF)(phase) ? environment : (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEmergency */ .Id)(environment);
  }
  const isApplied = (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpenEmergency */ .aF)(phase);
  if (!isApplied && !(0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isActive */ .$m)(phase)) return environment;
  const former = open === undefined ? undefined : await tree.deployment(open);
  if (former !== undefined && (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpenEmergency */ .aF)((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(former))) {
    tree.stage(replacedBy(former, deployment, context));
  }
  return isApplied ? (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withEmergency */ .Q4)(environment, deployment) : (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEmergency */ .Id)(environment);
}

/** The end of an emergency whose place another deployment took. */
function replacedBy(
  emergency                  ,
  deployment                  ,
  context                   ,
)                   {
  const { id, environment, commit } = deployment;
  const said = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentEvidence */ .L8)(deployment, 'desired');
  const isSame = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .sameImages */ .$j)(emergency.release.images, deployment.release.images);
  const told =
    isSame && said !== undefined
      ? (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(
          emergency,
          'desired',
          { phase: 'desired', state: said.state, changes: said.changes },
          context,
        )
      : emergency;
  const what =
    told === emergency
      ? `took its place in ${environment} with ${commit}`
      : `brought desired state of ${environment} to say the same`;
  const facts = { environment, commit };
  return (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(
    told,
    'superseded',
    {
      phase: 'superseded',
      by: id,
      code: told === emergency ? 'SUPERSEDED' : 'EMERGENCY_CLOSED',
      message: `Deployment ${id} ${what}.`,
      remedy: 'Nothing is to be done.',
      facts,
    },
    context,
  );
}

/**
 * @param tree the ledger
 * @param environment its pointers
 * @param images what a person says to have put to the target
 * @param asked who, and why
 * @returns the open emergency that says the same already (law 5)
 */
async function sameEmergency(
  tree                                ,
  environment                   ,
  images                                       ,
  asked                                                            ,
)                                        {
  const open = environment.emergency?.deployment;
  const record = open === undefined ? undefined : await tree.deployment(open);
  if (record === undefined || !(0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .sameImages */ .$j)(record.release.images, images)) return undefined;
  const requested = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentEvidence */ .L8)(record, 'requested');
  const isSame = requested?.requestedBy === asked.requestedBy && requested.reason === asked.reason;
  return isSame ? record : undefined;
}


/***/ }),

/***/ 36352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ withDesired),
/* harmony export */   I: () => (/* binding */ withoutAccepted),
/* harmony export */   Id: () => (/* binding */ withoutEmergency),
/* harmony export */   Q4: () => (/* binding */ withEmergency),
/* harmony export */   VF: () => (/* binding */ newEnvironmentRecord),
/* harmony export */   Vn: () => (/* binding */ withoutOpen),
/* harmony export */   Xf: () => (/* binding */ withOpen),
/* harmony export */   Yx: () => (/* binding */ withAccepted),
/* harmony export */   vY: () => (/* binding */ withActive)
/* harmony export */ });
/* unused harmony export pointerTo */
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34431);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54152);



/**
 * @param application the application's name
 * @param environment the environment's name
 * @returns the pointers of an environment where nothing has happened yet
 */
function newEnvironmentRecord(application        , environment        )                    {
  return {
    schema: _record_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaVersion */ .CZ,
    kind: 'environment',
    application,
    environment,
    generation: 0,
    active: null,
    previous: null,
    desired: null,
    accepted: [],
    open: [],
  };
}

/**
 * @param deployment a deployment's record
 * @returns a pointer at it, dated with its newest transition
 */
function pointerTo(deployment                  )                    {
  return {
    deployment: deployment.id,
    commit: deployment.commit,
    at: (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(deployment).at,
  };
}

/** A deployment is under way from now on. */
function withOpen(environment                   , id        )                    {
  if (environment.open.includes(id)) return environment;
  return { ...environment, open: [...environment.open, id].sort() };
}

/** A deployment is not under way any more. */
function withoutOpen(environment                   , id        )                    {
  return { ...environment, open: environment.open.filter((open) => open !== id) };
}

/** Desired state was written for a deployment. */
function withDesired(
  environment                   ,
  deployment                  ,
)                    {
  return { ...environment, desired: pointerTo(deployment) };
}

/** A deployment became active. A deployment of the same commit does not hide what ran before it. */
function withActive(
  environment                   ,
  deployment                  ,
)                    {
  const former = environment.active;
  const previous =
    former === null || former.commit === deployment.commit ? environment.previous : former;
  return { ...environment, active: pointerTo(deployment), previous };
}

/** A deployment was accepted: promotion to the next environment may build on it. */
function withAccepted(
  environment                   ,
  deployment                  ,
)                    {
  const others = environment.accepted.filter((pointer) => pointer.deployment !== deployment.id);
  return {
    ...environment,
    accepted: [pointerTo(deployment), ...others].slice(0, _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumAccepted */ .SC),
  };
}

/** A deployment was rolled back: nothing may build on it any more. */
function withoutAccepted(environment                   , id        )                    {
  return {
    ...environment,
    accepted: environment.accepted.filter((pointer) => pointer.deployment !== id),
  };
}

/** The target runs what desired state does not say, since this deployment. */
function withEmergency(
  environment                   ,
  deployment                  ,
)                    {
  return { ...environment, emergency: pointerTo(deployment) };
}

/** What runs is what desired state says again, as far as emergencies go. */
function withoutEmergency(environment                   )                    {
  const { emergency, ...rest } = environment;
  return emergency === undefined ? environment : rest;
}


/***/ }),

/***/ 31028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withHolds),
/* harmony export */   e: () => (/* binding */ isTakenBackBy)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43509);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34431);
/* harmony import */ var _emergency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94140);

                                                            


                                                    
                                            

/**
 * What an environment holds back once a deployment became active there. A rollback (or an emergency that undoes) adds what it took back: the
 * release that ran, and the one that it undoes where that never ran. Anything else releases the commits that it
 * is newer than, by history and not by date; of what cannot be placed the hold stays. What runs is never held.
 * @param tree the ledger, with the former deployment's end in it
 * @param environment its pointers, `active` still the former one
 * @param deployment what became active
 * @param context when, and how commits stand to each other
 * @returns the pointers with their holds; the same ones where none changed
 */
async function withHolds(
  tree                                ,
  environment                   ,
  deployment                  ,
  context                                    ,
)                             {
  const before = environment.held ?? [];
  const after = (0,_emergency_js__WEBPACK_IMPORTED_MODULE_0__/* .goesBack */ .m)(deployment)
    ? [...(await takenBack(tree, environment, deployment, context.at)), ...before]
    : await notPassed(before, deployment, context);
  const held = after.filter(
    ({ commit }, index) =>
      commit !== deployment.commit && after.findIndex((it) => it.commit === commit) === index,
  );
  if (held.length === before.length && held.every((it, index) => it === before[index])) {
    return environment;
  }
  const { held: _former, ...rest } = environment;
  return held.length === 0 ? rest : { ...rest, held: held.slice(0, _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumHeld */ .kc) };
}

async function takenBack(
  tree                                ,
  { active }                   ,
  rollback                  ,
  at        ,
)                                  {
  const undoes = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEvidence */ .L8)(rollback, 'requested')?.undoes;
  const ids = [...new Set([active?.deployment, undoes])].flatMap((id) => id ?? []);
  const records = await Promise.all(ids.map((id) => tree.deployment(id)));
  return records
    .filter((record) => record !== undefined)
    .filter((record) => isTakenBackBy(record, rollback))
    .map(({ id, commit }) => ({ deployment: id, commit, at, by: rollback.id }));
}

/**
 * @param record a deployment
 * @param rollback a rollback
 * @returns whether the rollback took it back: ended it, or was asked to undo it
 */
function isTakenBackBy(record                  , rollback                  )          {
  return (
    (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEvidence */ .L8)(record, 'rolled-back')?.by === rollback.id ||
    (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEvidence */ .L8)(rollback, 'requested')?.undoes === record.id
  );
}

/** What the deployment's commit does not descend from. */
async function notPassed(
  held                        ,
  { commit }                  ,
  { order }                             ,
)                                  {
  const kept                = [];
  for (const it of held) {
    if (it.commit === commit || (await order(commit, it.commit)) !== 'newer') kept.push(it);
  }
  return kept;
}


/***/ }),

/***/ 96468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ GitLedgerReader),
  T: () => (/* binding */ openLedgerReader)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/freezing.js
var freezing = __webpack_require__(1770);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/pack.js
var pack = __webpack_require__(27155);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/archive/export.js



                                                   
                                                          

                                             



/** The last line of an export: it says what came before it. */
const sealSchema = schemas/* strictObject */.rej({
  kind: schemas/* literal */.euz('export'),
  application: vocabulary/* nameSchema */.Jq,
  head: vocabulary/* commitShaSchema */.jr.nullable(),
  records: schemas/* int */.Whr().nonnegative(),
  /** Of all lines before this one, each with its line feed. */
  digest: vocabulary/* digestSchema */.er,
});

/**
 * @param tree the ledger
 * @param head its commit
 * @returns each frozen record in the order in which it was frozen, each hot one by time, and a line that seals them;
 * a record that was frozen and changed since is there in both versions, the newer one later
 * @throws what reading records throws
 */
async function* exportLines(
  tree            ,
  head                       ,
)                        {
  const hash = (0,external_node_crypto_.createHash)('sha256');
  let records = 0;
  const count = (line        )         => {
    records += 1;
    hash.update(`${line}\n`);
    return line;
  };
  const frozen = await tree.frozen();
  for (let pack = 0; pack < (frozen?.document.packs ?? 0); pack += 1) {
    for (const line of (await frozen?.linesOfPack(pack)) ?? []) yield count(line);
  }
  const { releases, deployments } = await tree.hot();
  for (const record of (0,freezing/* inOrder */.al)([...releases, ...deployments])) yield count((0,pack/* packLine */.oO)(record));
  yield (0,canonical_json/* canonicalJson */.d)({
    kind: 'export',
    application: tree.application,
    head: head ?? null,
    records,
    digest: `sha256:${hash.digest('hex')}`,
  });
}

/** What an exported ledger holds, and what is wrong with it. */
                                     
                           
                                                  
                                              
 

/**
 * Verifies an exported ledger without anything else: each line's seal, chain and legality, and that none is missing.
 * @param lines its lines, without line feeds
 * @param trust whose signatures count; they are not verified where absent
 */
async function verifyExport(
  lines                                          ,
  trust              ,
)                              {
  const problems                  = [];
  const hash = createHash('sha256');
  let number = 0;
  let held                    ;
  for await (const line of lines) {
    if (held !== undefined) {
      number += 1;
      hash.update(`${held}\n`);
      problems.push(...lineProblems(held, `line ${String(number)}`, trust));
    }
    held = line;
  }
  const last = sealOf(held ?? '');
  const path = `line ${String(number + 1)}`;
  if (last === undefined) {
    problems.push({ path, code: 'unreadable', message: 'it is not the line that ends an export' });
  } else if (last.records !== number || last.digest !== `sha256:${hash.digest('hex')}`) {
    const message = `it seals ${String(last.records)} lines; the ${String(number)} before it are not those`;
    problems.push({ path, code: 'seal-broken', message });
  }
  return { records: number, problems };
}

function lineProblems(
  line        ,
  place        ,
  trust                         ,
)                           {
  const { record, problems } = examineLine(line, place);
  if (record === undefined) return problems;
  return signatureProblems(record, trust).map((problem) => ({ path: place, ...problem }));
}

function sealOf(line        )                                         {
  try {
    const value          = JSON.parse(line);
    return canonicalJson(value) === line ? sealSchema.parse(value) : undefined;
  } catch {
    return undefined;
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/frozen-records.js
var frozen_records = __webpack_require__(38543);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/word.js
var archive_word = __webpack_require__(10402);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/archive/find.js
                                                 
                                             

                                                     


/** A word that means more commits than this is answered with these. */
const mostCommits = 100;

/**
 * Finds what a word means, among hot and frozen records.
 * @param tree the ledger
 * @param word what a person typed
 * @returns the records that it means, each once
 * @throws what reading records throws
 */
async function findRecords(tree            , word        )                         {
  const meaning = (0,archive_word/* meaningOf */.Pr)(word);
  const found = await matching(tree, meaning);
  const commits = new Set(
    flat((0,archive_word/* recordsMeant */.i4)(found, meaning))
      .map(({ commit }) => commit)
      // Those were looked for by the commit already.
      .filter((commit) => meaning.commit === undefined || !commit.startsWith(meaning.commit)),
  );
  const more                    = [];
  for (const commit of [...commits].slice(0, mostCommits))
    more.push(...flat(await matching(tree, { ...(0,archive_word/* meaningOf */.Pr)(''), commit })));
  return (0,archive_word/* recordsMeant */.i4)((0,frozen_records/* sorted */.IP)([...flat(found), ...more]), meaning);
}

async function matching(tree            , meaning             )                         {
  const { commit, digest, desired, deployment, run } = meaning;
  const texts = [commit, digest, desired, deployment, run].filter((text) => text !== undefined);
  const [hot, frozen] = await Promise.all([
    tree.including(texts),
    tree.frozen().then(async (records) => records?.matching(meaning)),
  ]);
  return (0,frozen_records/* sorted */.IP)([...hot, ...(frozen === undefined ? [] : flat(frozen))]);
}

function flat({ releases, deployments }               )                             {
  return [...releases, ...deployments];
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/error-codes.js
var error_codes = __webpack_require__(99804);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/archive-layout.js
var archive_layout = __webpack_require__(15149);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/archive/frozen-history.js

                                                               



                                                 

/**
 * Some 50 MB of records, which is some 5 MB when they travel: whoever needs more asks for a shorter time, an
 * environment or a commit.
 */
const maximumPacksRead = 100;

/**
 * @param filter which deployments
 * @returns whether a record is one of them
 */
function fits(record                  , filter                  )          {
  const { environment, kind, phase, commit, since } = filter;
  return (
    (environment === undefined || record.environment === environment) &&
    (kind === undefined || (0,src_record/* kindOf */.I)(record) === kind) &&
    (phase === undefined || (0,src_record/* phaseOf */.hU)(record) === phase) &&
    (commit === undefined || record.commit.startsWith(commit)) &&
    (since === undefined || record.id >= idAt(since))
  );
}

/** @returns what ids of deployments begin with that were requested at a moment */
function idAt(moment        )         {
  return moment.replace(/[-:.]/g, '');
}

/** @returns the newest, the newest first, each once */
function newestDeployments(
  records                             ,
  limit        ,
)                              {
  return [...(0,frozen_records/* newestVersions */.aH)(records)].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit);
}

/**
 * Goes through frozen packs from the newest, until nothing older can be among the newest.
 * @param frozen the frozen records
 * @param filter which deployments
 * @param hot what is found of them in the hot tree
 * @param limit how many at most
 * @returns the newest of both
 * @throws LEDGER_HISTORY_TOO_LONG, LEDGER_ARCHIVE_INVALID, LEDGER_RECORD_INVALID
 */
async function withFrozen(
  frozen               ,
  filter                  ,
  hot                             ,
  limit        ,
)                                       {
  let found = newestDeployments(hot, limit);
  let read = 0;
  const { environments, newest } = frozen.document;
  const newestFrozen =
    filter.environment === undefined ? newest : environments[filter.environment]?.newest;
  // The usual question: what is newest is hot, and nothing else is read.
  if ((found[limit - 1]?.id ?? '') > (newestFrozen ?? '')) return found;
  for await (const entry of entriesFromNewest(frozen, filter)) {
    const bound = boundOf(entry, filter);
    const least = found[limit - 1];
    if (least !== undefined && least.id > bound) break;
    if (filter.since !== undefined && bound < idAt(filter.since)) break;
    if (!mayHold(entry, filter)) continue;
    read += 1;
    if (read > maximumPacksRead) throw tooLong(found.length, limit, bound);
    const records = await frozen.recordsOfPack(entry.pack, textsOf(filter));
    const fitting = records
      .filter((record) => record.kind === 'deployment')
      .filter((record) => fits(record, filter));
    found = newestDeployments([...found, ...fitting], limit);
  }
  return found;
}

/** The packs that have deployments of the environment, from the newest. */
async function* entriesFromNewest(
  frozen               ,
  { environment }                  ,
)                           {
  const { packs, deployments, environments } = frozen.document;
  let left = environment === undefined ? deployments : (environments[environment]?.count ?? 0);
  for (let page = (0,archive_layout/* pageOf */.ZZ)(packs - 1); page >= 0 && left > 0; page -= 1) {
    for (const entry of [...(await frozen.page(page))].reverse()) {
      const count =
        environment === undefined
          ? entry.deployments
          : (entry.environments[environment]?.count ?? 0);
      if (count === 0) continue;
      left -= count;
      yield entry;
    }
  }
}

/** Nothing in this pack and in those before it is newer. */
function boundOf(entry           , { environment }                  )         {
  const own = environment === undefined ? undefined : entry.environments[environment];
  return own?.newest ?? entry.newest ?? '';
}

function mayHold({ kinds, phases }           , { kind, phase }                  )          {
  return (
    (kind === undefined || (kinds[kind] ?? 0) > 0) &&
    (phase === undefined || (phases[phase] ?? 0) > 0)
  );
}

/** What every fitting line holds: the others are not parsed. */
function textsOf({ environment }                  )                    {
  return environment === undefined
    ? ['"kind":"deployment"']
    : [`"environment":${JSON.stringify(environment)}`];
}

function tooLong(found        , limit        , reached        )        {
  return (0,error_codes/* ledgerError */.E)('LEDGER_HISTORY_TOO_LONG', {
    message: `Expected ${String(limit)} deployments that fit within the newest ${String(maximumPacksRead)} packs of frozen records that may have some; found ${String(found)}, back to ${reached.slice(0, 8)}.`,
    remedy:
      'Ask for fewer (limit), for those since a moment, of one environment or of one commit; or read everything with `waybill ledger export`.',
    facts: { found, limit, packs: maximumPacksRead },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/layout.js
var layout = __webpack_require__(93127);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/tree.js
var tree = __webpack_require__(48157);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/reader.js
                                               



                                                                    

             
                   
               
               
              
                               
                                                                   
                                                


/** How many deployments a list holds where the caller does not say. */
const defaultLimit = 100;

/**
 * Opens the ledger for those who only read. A ledger that does not exist yet is an empty one.
 * @param source where the ledger is
 */
function openLedgerReader(source              )               {
  return new GitLedgerReader(source);
}

/** Reads the ledger's branch of a git repository. */
class GitLedgerReader                         {
           application        ;
           branch        ;
           trust                         ;
                     source              ;

  constructor(source              ) {
    this.application = source.application;
    this.branch = source.branch ?? layout/* defaultLedgerBranch */.RN;
    this.trust = source.trust;
    this.source = source;
  }

            get ref()         {
    return `refs/heads/${this.branch}`;
  }

  async head()                                 {
    return this.source.at ?? this.source.repository.readRef(this.ref);
  }

  async now()                        {
    const at = await this.head();
    const { repository, application, branch, trust } = this.source;
    return new GitLedgerReader({
      ...{ repository, application },
      ...(branch === undefined ? {} : { branch }),
      ...(trust === undefined ? {} : { trust }),
      ...(at === undefined ? {} : { at }),
    });
  }

  async release(commit           )                                     {
    return (await this.tree()).release(commit);
  }

  async releases()                                    {
    return (await this.tree()).releases();
  }

  async deployment(id        )                                        {
    return (await this.tree()).deployment(id);
  }

  async deployments(filter                   = {})                                       {
    const tree = await this.tree();
    const limit = filter.limit ?? defaultLimit;
    const frozen = await tree.frozen();
    if (filter.commit !== undefined) {
      const { commit } = filter;
      const hot = await tree.including([commit]);
      const all = [
        ...hot.filter((record) => record.kind === 'deployment'),
        ...((await frozen?.ofCommit(commit))?.deployments ?? []),
      ];
      return newestDeployments(all, Number.POSITIVE_INFINITY)
        .filter((record) => fits(record, filter))
        .slice(0, limit);
    }
    const isPlain = [filter.kind, filter.phase, filter.since].every((it) => it === undefined);
    const hot = await tree.deployments(
      filter.environment,
      isPlain ? limit : Number.POSITIVE_INFINITY,
    );
    const fitting = hot.filter((record) => fits(record, filter));
    if (frozen === undefined) return fitting.slice(0, limit);
    return withFrozen(frozen, filter, fitting, limit);
  }

  async find(word        )                         {
    return findRecords(await this.tree(), word);
  }

  async *exportRecords()                        {
    const head = await this.head();
    const { application } = this;
    yield* exportLines(
      new tree/* LedgerTree */.W(application, this.filesAt(head), { trust: this.trust }),
      head,
    );
  }

  async environment(name        )                                         {
    return (await this.tree()).environment(name);
  }

  async environments()                                        {
    return (await this.tree()).environments();
  }

  async lock(environment        )                                  {
    return (await this.tree()).lock(environment);
  }

  /** The ledger at its head of now (or at the commit that the source names). */
            async tree()                      {
    return new tree/* LedgerTree */.W(this.application, this.filesAt(await this.head()), { trust: this.trust });
  }

  /** The ledger's files at a commit, with the archive that the tree there vouches for. */
            filesAt(head                       )             {
    const { repository } = this.source;
    return {
      readFile: async (path) => (head === undefined ? undefined : repository.readFile(head, path)),
      listFiles: async (folder) => (head === undefined ? [] : repository.listFiles(head, folder)),
      readArchive: async (commit, path) => repository.readFile(commit, path, { lazy: true }),
    };
  }
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

/***/ 37902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ prepareNetwork)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_tls_, 2);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/network-settings.js



/** What of the system's settings this Node.js can take over, and what it cannot. */
                                  
                                                                    
                                                  
                                                                                               
                                             
 

/**
 * Lets fetch use what the machine is set to: the proxy of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, and the
 * certificate authorities that the system trusts. Call it once, before the first request.
 *
 * - Proxy: http.setGlobalProxyFromEnv (https://nodejs.org/api/http.html#httpsetglobalproxyfromenvproxyenv).
 *   A Node.js without it, but from 22.21 or 24.0, does the same when NODE_USE_ENV_PROXY=1 is set *before*
 *   it starts; older ones need a network that routes without a proxy.
 * - Authorities: tls.setDefaultCACertificates from 22.19 and 24.5
 *   (https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts). Older ones read NODE_EXTRA_CA_CERTS
 *   when they start, as all do.
 * @param environment where the proxy's variables are
 * @returns what could be taken over
 */
function useSystemNetworkSettings(
  environment                    = process.env,
)                  {
  return { proxy: useSystemProxy(environment), authorities: useSystemAuthorities() };
}

/** The typings are those of a newer Node.js than the oldest that runs this. */
const newerHttp                                                      = external_node_http_namespaceObject;
const newerTls                                                                              = external_node_tls_namespaceObject;

/**
 * @param environment where the proxy's variables are
 * @returns whether fetch uses the proxy from now on
 */
function useSystemProxy(environment                   )                           {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (names.every((name) => (environment[name] ?? '') === '')) return 'none';
  // Node.js has read the variables itself when it started.
  if (environment['NODE_USE_ENV_PROXY'] === '1') return 'used';
  if (newerHttp.setGlobalProxyFromEnv === undefined) return 'unsupported';
  newerHttp.setGlobalProxyFromEnv(environment);
  return 'used';
}

/** Trusts what the system trusts from now on; reading its store takes about a tenth of a second. */
function useSystemAuthorities()                                 {
  const { getCACertificates, setDefaultCACertificates } = newerTls;
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) return 'bundled';
  // The default ones hold those of NODE_EXTRA_CA_CERTS already.
  const all = [...getCACertificates('default'), ...getCACertificates('system')];
  setDefaultCACertificates([...new Set(all)]);
  return 'system';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/network.js

                                                                   

/** Hosts whose certificates every Node.js knows: only something in between would need the system's store. */
const publicHosts                      = new Set(['github.com', 'ghcr.io', 'docker.io']);

const prepared = { proxy: 'unknown', authorities: false };

/**
 * Lets requests that leave this machine use its proxy and the certificate authorities that it trusts. Each is
 * done once in a process; where a proxy is set that this Node.js cannot use, the log says so.
 * @param settings where that is said
 * @param host the host that is about to be asked
 */
function prepareNetwork(
  { progress }                                      ,
  host        ,
)       {
  if (prepared.proxy === 'unknown') {
    prepared.proxy = useSystemProxy(process.env);
    if (prepared.proxy === 'unsupported') {
      progress.detail(
        'HTTPS_PROXY is set, and this Node.js cannot use it: set NODE_USE_ENV_PROXY=1 for the job, or use Node 24.',
      );
    }
  }
  if (prepared.authorities || (prepared.proxy === 'none' && publicHosts.has(host))) return;
  prepared.authorities = true;
  useSystemAuthorities();
}


/***/ }),

/***/ 22408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ buildRegistries),
  aL: () => (/* binding */ registryConnection),
  Qn: () => (/* binding */ registryCredentials),
  U$: () => (/* binding */ registryHost)
});

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/registry-client.js + 13 modules
var registry_client = __webpack_require__(23382);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var src_secret = __webpack_require__(1715);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/error-codes.js
var error_codes = __webpack_require__(45454);
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
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 78367));
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

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(37902);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/registry-connection.js

                                                                   


/**
 * @param settings how registries are reached
 * @param images the images of a release
 * @returns how their own registries are reached, and those of what they stand on: the account that was given is for the
 *   images' registries, another one never sees it
 */
function buildRegistries(
  settings                    ,
  images                                            ,
)                                   {
  const own = new Set(images.map(({ repository }) => registryHost(repository)));
  const { registryUsername: _username, registryPassword: _password, ...others } = settings;
  const ofImages = registryConnection(settings);
  const ofBases = registryConnection(others);
  return (host) => (own.has(host) ? ofImages(host) : ofBases(host));
}

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
  const credentials = registryCredentials(settings);
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
 * @param settings how registries are reached
 * @returns who asks a registry: the account that was given, else that of the Docker configuration
 */
function registryCredentials({
  registryUsername: username,
  registryPassword: password,
}                    )                   {
  return username === undefined || password === undefined
    ? dockerConfigCredentials()
    : basicCredentials(username, password);
}

/**
 * @param repository an image's repository, `host[:port]/path`
 * @returns its registry's host
 */
function registryHost(repository        )         {
  return repository.slice(0, repository.indexOf('/'));
}


/***/ }),

/***/ 37948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ signApproval),
/* harmony export */   ej: () => (/* binding */ verifyApproval),
/* harmony export */   qk: () => (/* binding */ approvalPayloadType),
/* harmony export */   xI: () => (/* binding */ approvalSchema)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _allowed_signer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92874);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12194);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96254);
                                                 





                                        

/** The payload type of an approval: no other signed document can be taken for one. */
const approvalPayloadType = 'application/vnd.waybill.approval.v1+json';

/** A person's word that one plan may be carried out in one environment. */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    application: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    planHash: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
    /** The approver's name in the policy. */
    approver: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    expiresAt: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    comment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000).optional(),
    /** The ledger's head when the approval was given: a ledger that was rewritten does not have it any more. */
    ledgerHead: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr.optional(),
  })
  .refine(({ at, expiresAt }) => Date.parse(at) < Date.parse(expiresAt), {
    message: 'expiresAt is not after at',
  });
                                                      

/** What an approval must be about. */
                                      
                               
                               
                            
                                 
                       
 

/** An approval that was believed. */
                                   
                            
                      
                             
                                       
                         
 

/** An approver's clock may be this much ahead of ours. */
const clockSkewMilliseconds = 5 * 60_000;

/** No approval is longer; a comment has at most 4,000 characters. */
const maximumApprovalBytes = 64 * 1024;

/**
 * @param signer the approver's key
 * @param approval what is approved
 * @returns the signed approval, as a forge stores it
 * @throws APPROVAL_INVALID where a value is wrong
 */
async function signApproval(signer        , approval          )                    {
  const checked = parseApproval(approval);
  return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .signEnvelope */ .Yj)(approvalPayloadType, Buffer.from((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(checked), 'utf8'), signer);
}

/**
 * Verifies that an approver of the policy approved exactly this plan, and that it still counts.
 * @param envelope the stored envelope: JSON, or parsed
 * @param approvers the policy's approvers
 * @param expectation application, environment, plan and the time now
 * @returns who approved, and when
 * @throws APPROVAL_INVALID, APPROVAL_UNKNOWN_KEY, APPROVAL_WRONG_APPROVER, APPROVAL_WRONG_TARGET,
 *   APPROVAL_WRONG_PLAN, APPROVAL_NOT_YET_VALID, APPROVAL_EXPIRED, KEY_INVALID (a key of the policy)
 */
function verifyApproval(
  envelope                                ,
  approvers                      ,
  expectation                     ,
)                   {
  const { approval, holders, keyId } = openApproval(envelope, approvers);
  if (!holders.includes(approval.approver)) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_APPROVER', {
      message: `Expected the approval to name ${holders.join(' or ')}, whose key signed it; it names ${approval.approver}.`,
      remedy: 'Whoever approves signs with their own key and under their own name in the policy.',
      facts: { named: approval.approver, signedBy: holders },
    });
  }
  refuseOtherTarget(approval, expectation);
  refuseOtherTime(approval, expectation.now);
  const { approver, at, expiresAt, comment } = approval;
  return { approver, at, expiresAt, comment, keyId };
}

/** @returns the approval, and everyone in the policy who has the key that signed it */
function openApproval(
  envelope                                ,
  approvers                      ,
)                                                           {
  const keys = (0,_allowed_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .allowedKeys */ .P)(approvers);
  try {
    const parsed = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .mE)(boundedEnvelope(envelope));
    const { payload, verifier } = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyEnvelope */ .FY)(parsed, approvalPayloadType, keys);
    const approval = parseApproval((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload, 'an approval'));
    const holders = keys.filter(({ keyId }) => keyId === verifier.keyId).map(({ name }) => name);
    return { approval, holders, keyId: verifier.keyId };
  } catch (error) {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'SIGNATURE_WRONG_KEY')) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_UNKNOWN_KEY', {
        message: `Expected an approval signed with the key of an approver (${approvers.map(({ name }) => name).join(', ') || 'the policy names none'}). ${error.message}`,
        remedy:
          "Approve with the key that the policy holds, or add the approver's public key to the policy.",
        facts: error.facts,
      });
    }
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'ENVELOPE_INVALID') || (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'SIGNATURE_INVALID')) {
      throw approvalInvalid(error.message);
    }
    throw error;
  }
}

function boundedEnvelope(envelope                                )                                 {
  if (typeof envelope !== 'string' && !(envelope instanceof Uint8Array)) return envelope;
  if (envelope.length <= maximumApprovalBytes) return envelope;
  throw approvalInvalid(
    `It has ${String(envelope.length)} bytes; an approval has at most ${String(maximumApprovalBytes)}.`,
  );
}

function refuseOtherTarget(approval          , expectation                     )       {
  const { application, environment, planHash } = expectation;
  if (approval.application !== application || approval.environment !== environment) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_TARGET', {
      message: `Expected an approval for ${application} in ${environment}; this one is for ${approval.application} in ${approval.environment}.`,
      remedy: 'Approve the plan of this environment.',
      facts: {
        approvedApplication: approval.application,
        approvedEnvironment: approval.environment,
      },
    });
  }
  if (approval.planHash !== planHash) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_PLAN', {
      message: `Expected an approval of the plan ${planHash}; ${approval.approver} approved ${approval.planHash}.`,
      remedy:
        'The plan changed since it was approved (another release, policy or base). Look at the new plan and approve it.',
      facts: {
        expectedPlan: planHash,
        approvedPlan: approval.planHash,
        approver: approval.approver,
      },
    });
  }
}

function refuseOtherTime({ approver, at, expiresAt }          , now        )       {
  if (Date.parse(at) > now + clockSkewMilliseconds) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_NOT_YET_VALID', {
      message: `Expected an approval given before ${new Date(now).toISOString()}; that of ${approver} is dated ${at}.`,
      remedy: "Check the clocks of the approver's machine and of this one, then approve again.",
      facts: { approver, at },
    });
  }
  if (Date.parse(expiresAt) <= now) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_EXPIRED', {
      message: `Expected an approval that is valid at ${new Date(now).toISOString()}; that of ${approver} expired at ${expiresAt}.`,
      remedy: 'Look at the plan and approve it again.',
      facts: { approver, at, expiresAt },
    });
  }
}

function parseApproval(value         )           {
  const result = approvalSchema.safeParse(value);
  if (result.success) return result.data;
  throw approvalInvalid(`${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .describeIssues */ .w)(result.error).join('; ')}.`);
}

function approvalInvalid(problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_INVALID', {
    message: `Expected a signed approval as \`waybill approve\` writes it. ${problem}`,
    remedy: 'Approve the plan again; if this approval should be good, find out who changed it.',
  });
}


/***/ })

};
})
