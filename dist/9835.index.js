(function (exports, __distFolder) {'use strict';
exports.ids = [9835];
exports.modules = {

/***/ 44618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ firstBefore),
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   MX: () => (/* binding */ isQueued),
/* harmony export */   Qf: () => (/* binding */ readQueue),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   fJ: () => (/* binding */ refuseSuperseded),
/* harmony export */   yO: () => (/* binding */ queuedBehind),
/* harmony export */   z2: () => (/* binding */ overtakenBy)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43509);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99804);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35602);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54152);
                                           

                                                            
                                           
                                                 

                                                               

                                                  

                                            

/** Who waits for an environment, as one run sees it. */
                        
                                                        
                                              
                                                                     
                                             
                                                               
                                                
                                                                  
                                   
 

/**
 * @param record an unfinished deployment
 * @param lock the lock of its environment, if there is one
 * @returns whether it waits for the environment: it was requested and got no lock, so nothing was changed for it
 */
function isQueued(record                  , lock                        )          {
  return (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(record) === 'requested' && record.id !== lock?.deployment;
}

/**
 * @param open the unfinished deployments of an environment
 * @param lock its lock, if there is one
 * @param by a run
 * @returns the deployments with which that run waits; one at most, unless it was killed between two questions
 */
function placesOf(
  open                             ,
  lock                        ,
  by       ,
)                              {
  return open.filter((record) => isQueued(record, lock) && (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(askedBy(record), by));
}

function askedBy(record                  )        {
  return (record.transitions[0] ?? (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record)).by;
}

/**
 * Reads who waits. A waiting run whose end is known, or whose lease is over where nothing is known, is gone.
 * @param open the unfinished deployments of an environment
 * @param lock its lock, if there is one
 * @param request what this run asks for
 * @param context who asks, when, and whom to ask about the others
 */
async function readQueue(
  open                             ,
  lock                        ,
  request                   ,
  context              ,
)                 {
  const own = placesOf(open, lock, context.by);
  const mine = own.find((record) => isFor(record, request));
  const others = open.filter((record) => isQueued(record, lock) && !own.includes(record));
  const waiting                     = [];
  const gone           = [];
  for (const record of [...others].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { at, by: owner } = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record);
    const leaseUntil = new Date(Date.parse(at) + context.leaseMilliseconds).toISOString();
    const { takeOver } = await (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeOwner */ .lT)({ owner, since: at, leaseUntil }, context);
    if (takeOver === undefined) waiting.push(record);
    else gone.push({ why: takeOver, record, owner, leaseUntil });
  }
  return { mine, left: own.filter((record) => record !== mine), waiting, gone };
}

/**
 * @param record a deployment
 * @param request what a run asks for
 * @returns whether the deployment is for that, whatever its plan: that may change while the run waits
 */
function isFor(record                  , request                   )          {
  return (
    record.commit === request.release.commit &&
    (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .sameImages */ .$j)(record.release.images, request.release.images) &&
    record.delivery === request.delivery &&
    (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record) === request.kind &&
    (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEvidence */ .L8)(record, 'requested')?.undoes === request.undoes
  );
}

/** A way back goes before a way forward: it is asked for because something is wrong. */
function rankOf(kind                )         {
  return kind === 'promote' ? 1 : 0;
}

/**
 * Who has the environment before this run when it is free: every way back before a promotion, and else who came
 * earlier; an older promotion is not before a newer one, which takes its place.
 * @param queue who waits
 * @param request what this run asks for
 * @param context how commits stand to each other
 * @returns the first one before this run; undefined where it is its turn
 */
async function firstBefore(
  queue       ,
  request                   ,
  context                             ,
)                                        {
  const rank = rankOf(request.kind);
  const first = [...queue.waiting].sort((a, b) => rankOf((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(a)) - rankOf((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(b)));
  const overtaken = await overtakenBy(queue, request, context);
  return first.find((record) => {
    const other = rankOf((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record));
    if (other !== rank) return other < rank;
    if (overtaken.includes(record)) return false;
    return queue.mine === undefined || record.id < queue.mine.id;
  });
}

/**
 * @param queue who waits
 * @param request what this run asks for
 * @param context how commits stand to each other
 * @returns the waiting promotions of older commits, whose place a newer one takes
 */
async function overtakenBy(
  queue       ,
  request                   ,
  context                             ,
)                                       {
  if (request.kind !== 'promote') return [];
  const overtaken                     = [];
  for (const record of queue.waiting) {
    if ((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record) !== 'promote') continue;
    const order = await context.order(request.release.commit, record.commit);
    if (order === 'newer') overtaken.push(record);
  }
  return overtaken;
}

/**
 * A run whose place was taken by a newer release is told so, and does not stand in the queue again.
 * @param tree the ledger
 * @param request what this run asks for
 * @param by this run
 * @throws LEDGER_SUPERSEDED with the deployment that took its place
 */
async function refuseSuperseded(
  tree            ,
  request                   ,
  by       ,
)                {
  const { commit } = request.release;
  const newest = await tree.deployments(request.environment, 5, `-${commit.slice(0, 12)}-`);
  const own = newest.find((record) => isFor(record, request) && (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(askedBy(record), by));
  if (own === undefined || (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phasesOf */ .I$)(own).length !== 2) return;
  const { evidence } = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(own);
  if (evidence.phase !== 'superseded' || evidence.code !== 'OVERTAKEN') return;
  if (evidence.by === undefined) return;
  const taker = await tree.deployment(evidence.by);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerError */ .E)('LEDGER_SUPERSEDED', {
    message: `Expected deployment ${own.id} of ${commit} to wait until ${request.environment} is free; ${taker === undefined ? 'a newer commit' : `the newer commit ${taker.commit}`} took its place with deployment ${evidence.by}.`,
    remedy: `Nothing is to be done: nothing was changed for ${commit}, and ${evidence.by} brings what is newer.`,
    facts: {
      environment: request.environment,
      commit,
      deployment: own.id,
      by: evidence.by,
      newer: taker?.commit ?? null,
    },
  });
}

/**
 * @param record the deployment that goes before
 * @returns the error LEDGER_LOCKED for a run that does not wait
 */
function queuedBehind(record                  )                                 {
  const { at, by: owner } = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record);
  const { environment, id, commit } = record;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerError */ .E)('LEDGER_LOCKED', {
    message: `Expected nobody to wait for ${environment} before this run; ${(0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .describeOwner */ .$S)(owner)} waits since ${at} with the ${(0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record)} of ${commit} (deployment ${id}).`,
    remedy:
      'Let this run wait too (input `wait` of record-deployment), or start this job again when that deployment has ended.',
    facts: {
      environment,
      deployment: id,
      since: at,
      repository: owner.repository,
      run: owner.run,
      attempt: owner.attempt,
      job: owner.job,
      actor: owner.actor,
    },
  });
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


/***/ })

};
})
