(function (exports, __distFolder) {'use strict';
exports.ids = [7227];
exports.modules = {

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

/***/ 37227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploymentNames: () => (/* binding */ deploymentNames)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/unreachable.js
var unreachable = __webpack_require__(25355);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/layout.js
var layout = __webpack_require__(93127);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/applications.js
                                                  


/**
 * Finds whose records a ledger holds: those applications that were deployed somewhere. It is a list of names, and
 * nobody's word for more.
 * @param repository the repository with the ledger
 * @param branch the ledger's branch
 * @returns the names, sorted; undefined where there is no such branch
 */
async function applicationsIn(
  repository                                              ,
  branch         = layout/* defaultLedgerBranch */.RN,
)                                         {
  const head = await repository.readRef(`refs/heads/${branch}`);
  if (head === undefined) return undefined;
  const names = (await repository.listFiles(head, 'environments')).flatMap((path) => {
    const found = (0,layout/* parseLedgerPath */.m5)(path);
    return found?.kind === 'environment' ? [found.application] : [];
  });
  return [...new Set(names)].sort();
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/reader.js + 3 modules
var src_reader = __webpack_require__(96468);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/deployment-names.js
                                                         


                                                  

                                                                   
                                                        


/** What a deployment calls things by. */
                                  
                               
                                                              
                          
                                                                     
                                                                                                  
                                                 
                                                                                    
                                                 
 

/** What waybill.yaml says where it says nothing of them. */
const usual = { branch: 'main', ops: 'main' }         ;

/**
 * Reads the names from the protected branch's description. Where the application's repository cannot be reached they
 * come from the settings and from the ledger: enough to go back, and for nothing else, since every promotion asks
 * that repository for proofs.
 * @param settings how the systems are reached
 * @param protectedConfig reads the description at the protected branch's head
 * @param opsGit opens the ops repository
 * @throws APPLICATION_UNKNOWN, OPS_BRANCH_UNKNOWN, and what reading throws where the repository says no
 */
async function deploymentNames(
  settings                    ,
  protectedConfig                                ,
  opsGit                              ,
)                           {
  try {
    const { config } = await protectedConfig();
    const { application, branch, ops } = config;
    return { application, branch, ops, config, unreachable: undefined };
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error) || !(0,unreachable/* isUnreachable */.R)(error)) throw error;
    settings.progress.detail(
      `The application's repository cannot be reached (${error.code}); names come from the ledger.`,
    );
    const names = await namesInOps(settings, await opsGit(), error);
    return { ...names, config: undefined, unreachable: error };
  }
}

async function namesInOps(
  settings                    ,
  repository               ,
  unreachable              ,
)                                                                   {
  const ledger = settings.ledgerBranch ?? layout/* defaultLedgerBranch */.RN;
  const application =
    settings.application ?? (await onlyApplication(repository, ledger, unreachable));
  const branch = settings.opsBranch ?? usual.ops;
  if (settings.opsBranch === undefined) {
    await requireWritten(repository, { application, ledger, branch }, unreachable);
  }
  return { application, branch: usual.branch, ops: { branch, ledger } };
}

async function onlyApplication(
  repository               ,
  ledger        ,
  unreachable              ,
)                  {
  const found = await applicationsIn(repository, ledger);
  const [only, ...others] = found ?? [];
  if (only !== undefined && others.length === 0) return only;
  const problem =
    found === undefined
      ? `there is no branch ${ledger} in ${repository.url}`
      : only === undefined
        ? 'it holds none'
        : `it holds ${String(found.length)}: ${found.slice(0, 20).join(', ')}`;
  throw (0,error_codes/* stageError */.vH)('APPLICATION_UNKNOWN', {
    message: `Expected exactly one application in the ledger, since the application's repository cannot be reached (${unreachable.code}: ${unreachable.message}); ${problem}.`,
    remedy:
      found === undefined
        ? `${unreachable.remedy} Or name the branch of the ledger (input \`ledger-branch\`, option --ledger-branch).`
        : `${unreachable.remedy} Or, to roll back without it, name the application (input \`application\`, option --application).`,
    facts: { ledger, applications: [...(found ?? [])].slice(0, 50) },
    cause: unreachable,
  });
}

/** A guess that was wrong would read another policy and write where nobody looks. */
async function requireWritten(
  repository               ,
  names                                                                                    ,
  unreachable              ,
)                {
  const { application, ledger, branch } = names;
  const reader = (0,src_reader/* openLedgerReader */.T)({ repository, branch: ledger, application });
  for (const { environment, desired } of await reader.environments()) {
    const record = desired === null ? undefined : await reader.deployment(desired.deployment);
    const state = record === undefined ? undefined : (0,agreement/* deploymentEvidence */.L8)(record, 'desired')?.state;
    if (state?.kind !== 'commit' || state.ref === `refs/heads/${branch}`) continue;
    throw (0,error_codes/* stageError */.vH)('OPS_BRANCH_UNKNOWN', {
      message: `Expected desired state on the branch ${branch} of the ops repository, since the application's repository cannot be reached (${unreachable.code}: ${unreachable.message}); the last deployment of ${environment} wrote ${state.ref}.`,
      remedy: `${unreachable.remedy} Or, to roll back without it, name the branch (input \`ops-branch\`, option --ops-branch).`,
      facts: { expected: branch, found: state.ref, environment },
      cause: unreachable,
    });
  }
}


/***/ })

};
})
