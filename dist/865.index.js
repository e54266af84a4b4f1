(function (exports, __distFolder) {'use strict';
exports.ids = [865];
exports.modules = {

/***/ 6792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ baseLabel)
/* harmony export */ });
/** Why a commit is a base: what a finding's label says of it. */
                        
                                                            
                                                                  
                                                             
                                                   

/**
 * A commit whose contracts clients were made for. The same commit may be several bases at once: it is read and
 * compared once, and each finding carries every label.
 */
                               
                          
                                                           
                                                                                  
                                                                   
                                                                                         
                                                                
 

/**
 * @param origin why a commit is a base
 * @returns it in a few words, for tables and labels: `production`, `main`, `v2.3.0`
 */
function baseLabel(origin            )         {
  switch (origin.kind) {
    case 'merge-base':
      return origin.branch;
    case 'environment':
      return origin.environment;
    case 'release':
      return `released ${origin.releasedAt.slice(0, 10)}`;
    case 'tag':
      return origin.tag;
  }
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

/***/ 88285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isAbsent),
/* harmony export */   x: () => (/* binding */ systemCode)
/* harmony export */ });
/**
 * Asked by form, not by class: Node's own errors come from another realm where code runs in a context of its own.
 * @param error anything that was thrown
 * @returns the code of an error of Node or the system (`ENOENT`, `ECONNREFUSED`), where it has one; of an error for
 *   several addresses, the first one's
 */
function systemCode(error         )                     {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'errors' in error && Array.isArray(error.errors) ? systemCode(error.errors[0]) : undefined;
}

/**
 * @param error what reading a file threw
 * @returns whether there is no such file, nor a folder that could hold it
 */
function isAbsent(error         )          {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
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

/***/ 20865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openContractHistory: () => (/* binding */ openContractHistory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var src_secret = __webpack_require__(1715);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/environment.js
var environment = __webpack_require__(90758);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/error-codes.js
var error_codes = __webpack_require__(93039);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/checkout-place.js




                                                       
                                                

/** What a checkout is, as its own git tells it. */
                                
                           
                                                                  
                           
                                                                          
                           
                                                                                                     
                          
                                             
                                      
 

/** Asks git in a checkout, without changing anything there. */
                                                                                 

/**
 * @param workspace the folder
 * @param signal cancels the questions
 */
function askCheckout(workspace        , signal             )              {
  return async (...args) =>
    await (0,run_process/* runProcess */.R3)(['git', ...args], {
      cwd: workspace,
      signal,
      timeoutMilliseconds: 60_000,
      maximumOutputBytes: 64 * 1024 * 1024,
      env: {
        ...(0,environment/* toolEnvironment */.u)(),
        // A container job runs as another user than the one who checked out.
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C',
        LANGUAGE: 'C',
      },
    });
}

/**
 * @param ask asks git in the checkout
 * @param workspace the folder, for messages
 * @throws GIT_CHECKOUT_MISSING where it is no checkout, or has no commit yet
 */
async function findCheckout(ask             , workspace        )                         {
  const paths = await ask(
    ...['rev-parse', '--path-format=absolute', '--git-path', 'objects', '--git-path', 'shallow'],
  ).catch((error         ) => {
    throw noCheckout(workspace, (0,src_error/* messageOf */.bD)(error));
  });
  const [objects, shallow] = linesOf(paths);
  if (paths.exitCode !== 0 || objects === undefined || shallow === undefined)
    throw noCheckout(workspace, paths.stderr.toString('utf8').trim().slice(0, 300));
  const [head, prefix, remotes] = await Promise.all([
    ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'),
    ask('rev-parse', '--show-prefix'),
    ask('remote'),
  ]);
  const commit = vocabulary/* commitShaSchema */.jr.safeParse(linesOf(head)[0]);
  if (!commit.success) throw noCheckout(workspace, 'it has no commit');
  const names = linesOf(remotes);
  return {
    ...{ head: commit.data, objects, shallow, prefix: linesOf(prefix)[0] ?? '' },
    remote: names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined,
  };
}

function noCheckout(workspace        , found        )        {
  return (0,error_codes/* gitError */.N)('GIT_CHECKOUT_MISSING', {
    message: `Expected a checkout of a git repository in ${workspace}; found none: ${found}.`,
    remedy:
      'Check the repository out before this step (actions/checkout, any fetch-depth), into this folder.',
    facts: { workspace },
  });
}

/** Where the remote of a checkout is, and the password that its address holds. */
                                 
                       
                                                 
 

/**
 * @param ask asks git in the checkout
 * @param workspace the folder: addresses may be relative to it
 * @param remote the remote's name
 * @returns its address, rewritten as git would (`insteadOf`), the password beside it; undefined where it has none
 */
async function remoteOf(
  ask             ,
  workspace        ,
  remote        ,
)                                      {
  const text = linesOf(await ask('remote', 'get-url', remote))[0];
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') {
    const [username, password] = [url.username, url.password].map(decodeURIComponent);
    [url.username, url.password] = ['', ''];
    // A token may stand in the user's place, without a password.
    const secret = password === '' ? username : password;
    if (secret === undefined || secret === '') return { url: text, credential: undefined };
    return {
      url: url.href,
      credential: { username: username ?? '', password: new src_secret/* Secret */.z(secret) },
    };
  }
  const isPath = url === undefined && !/^[^/]+:/.test(text);
  return { url: isPath ? (0,external_node_path_.resolve)(workspace, text) : text, credential: undefined };
}

/** The settings that say how a remote is reached; where it leads on is not followed with a credential. */
const access = /^(?:http\..+|credential\..+|core\.sshcommand|ssh\.variant)$/i;

/**
 * Reads what git in the checkout is configured with, by machine, user and checkout: the token that actions/checkout
 * left, a credential helper, a proxy.
 * @param ask asks git in the checkout
 */
async function borrowedAccess(ask             )                          {
  const { stdout } = await ask('config', '--list', '--includes', '--null');
  const settings                     = [];
  for (const entry of stdout.toString('utf8').split('\0')) {
    const end = entry.indexOf('\n');
    const key = end < 0 ? entry : entry.slice(0, end);
    if (!access.test(key) || /\.followredirects$/i.test(key)) continue;
    settings.push([key, end < 0 ? 'true' : entry.slice(end + 1)]);
  }
  const headers = settings.filter(([key]) => /\.extraheader$/i.test(key));
  return { settings, secrets: headers.flatMap(([, value]) => secretsIn(value)) };
}

/** `Authorization: basic <user:password in base64>`: the whole, and each form in which it could be shown. */
function secretsIn(header        )                    {
  const word = header.trim().split(/\s+/).at(-1) ?? '';
  const plain = Buffer.from(word, 'base64').toString('utf8');
  const password = plain.slice(plain.indexOf(':') + 1);
  return [word, ...(/^[\x20-\x7e]{4,}$/.test(password) ? [password] : [])].filter(
    (secret) => secret.length >= 4,
  );
}

/** @returns the lines of an answer, without empty ones */
function linesOf({ stdout }                               )                    {
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/checkout-refs.js



/** A tag, and the commit that it leads to. */
                          
                        
                             
 

/** @returns the commit that a reference means to git in the checkout; undefined where it means none */
async function resolveIn(
  ask             ,
  reference        ,
)                                 {
  if (reference.startsWith('-')) return undefined;
  const answer = await ask('rev-parse', '--verify', '--quiet', `${reference}^{commit}`);
  return vocabulary/* commitShaSchema */.jr.safeParse(linesOf(answer)[0]).data;
}

/** @returns the remote's default branch as the checkout knows it */
async function defaultBranchIn(
  ask             ,
  { remote }               ,
)                              {
  if (remote === undefined) return undefined;
  const answer = await ask('symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`);
  const prefix = `refs/remotes/${remote}/`;
  const target = linesOf(answer)[0];
  return target?.startsWith(prefix) === true ? target.slice(prefix.length) : undefined;
}

/** @returns where a branch of the remote was at the last fetch; one of its own, where there is no remote */
async function branchIn(
  ask             ,
  { remote }               ,
  name        ,
)                                 {
  return await resolveIn(
    ask,
    remote === undefined ? `refs/heads/${name}` : `refs/remotes/${remote}/${name}`,
  );
}

/** @returns the tags that the checkout has */
async function tagsIn(ask             )                              {
  const format = '--format=%(objectname)%09%(refname)%00%(*objectname)%09%(refname)^{}';
  const answer = await ask('for-each-ref', format, 'refs/tags/');
  const lines = linesOf(answer).flatMap((line) => line.split('\0'));
  return tagsOf(lines.filter((line) => !line.startsWith('\t')));
}

/** @returns the tags of `<id> TAB refs/tags/<name>`, and for an annotated one a second line `…^{}` with what it leads to. */
function tagsOf(lines                   )                     {
  const tags = new Map                   ();
  for (const line of lines) {
    const match = /^([0-9a-f]{40})\trefs\/tags\/(.+?)(\^\{\})?$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined)
      tags.set(match[2], vocabulary/* commitShaSchema */.jr.parse(match[1]));
  }
  return [...tags].map(([name, commit]) => ({ name, commit }));
}

/** @returns the default branch in the answer of `git ls-remote --symref origin HEAD` */
function headOf(lines                   )                     {
  return lines
    .map((line) => /^ref: refs\/heads\/(\S+)\tHEAD$/.exec(line)?.[1])
    .find((it) => it !== undefined);
}

// EXTERNAL MODULE: ./node_modules/@waybill/git/src/entry-reader.js
var entry_reader = __webpack_require__(29276);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/git-command.js + 1 modules
var git_command = __webpack_require__(23994);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/remote.js
var src_remote = __webpack_require__(55046);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/merge-base.js




                                            


/** git's word for everything. */
const unlimited = 2_147_483_647;

/** How far back each fetch goes before all is fetched. */
const usualDepths                    = [50, 1000];

/** The ids of more commits than this are not read. */
const maximumListBytes = 128 * 1024 * 1024;

/** What a question about merge bases works with. */
                                 
                                                                                               
                        
                               
                                        
                                                            
                                     
                                                                                            
                                                        
 

/**
 * Finds every best common ancestor of two commits (git-merge-base, --all). A shallow history answers only where it is
 * certain; otherwise it is deepened where it is cut.
 * @param parts the repository
 * @param one a commit
 * @param other a commit
 * @returns the merge bases; none where the histories are unrelated
 * @throws GIT_COMMIT_NOT_FOUND, GIT_ANSWER_INVALID where the remote itself is a shallow copy
 */
async function mergeBases(
  parts                ,
  one           ,
  other           ,
)                                {
  if (one === other) return [one];
  const absent = await absentOf(parts, [one, other]);
  // A whole history stays whole only where it is not asked for a depth.
  const isCut = (await cutsOf(parts.history)).length > 0;
  if (absent.length > 0)
    await fetchHistory(parts, absent, isCut ? (parts.depths[0] ?? unlimited) : undefined);
  for (const depth of [...parts.depths, unlimited]) {
    const answer = await tryMergeBases(parts, one, other);
    if (answer.kind === 'certain') return answer.bases;
    await fetchHistory(parts, answer.cuts, depth);
  }
  const last = await tryMergeBases(parts, one, other);
  if (last.kind === 'certain') return last.bases;
  throw (0,error_codes/* gitError */.N)('GIT_ANSWER_INVALID', {
    message: `Expected the history of ${one} and ${other} down to where they part; the repository itself is a shallow copy.`,
    remedy: 'Fetch the rest of its history there (git fetch --unshallow).',
    facts: { commits: [one, other] },
  });
}

             
                                                                      
                                              
                                                                  

/**
 * Where no commit that only one side holds is cut, every way down from either side ends at a common commit that is
 * here: so every best common ancestor is found. More than that may be found while history below them is cut, since
 * one of several may be an ancestor of another one by a way that is not here.
 */
async function tryMergeBases(
  { history, signal }                ,
  one           ,
  other           ,
)                  {
  const cuts = await cutsOf(history);
  if (cuts.length > 0) {
    const cut = new Set        (cuts);
    const { stdout } = await history.succeed({
      args: ['rev-list', `${one}...${other}`],
      signal,
      maximumOutputBytes: maximumListBytes,
    });
    const open = idsIn(stdout).filter((id) => cut.has(id));
    if (open.length > 0) return { kind: 'cut', cuts: open };
  }
  const result = await history.run({ args: ['merge-base', '--all', one, other], signal });
  // Exit code 1: there is none.
  if (result.exitCode === 1) return { kind: 'certain', bases: [] };
  if (result.exitCode !== 0) await history.succeed({ args: ['merge-base', one, other], signal });
  const bases = idsIn(result.stdout);
  return cuts.length > 0 && bases.length > 1 ? { kind: 'cut', cuts } : { kind: 'certain', bases };
}

async function absentOf(
  { history, signal }                ,
  commits                      ,
)                                {
  const { stdout } = await history.succeed({
    args: ['cat-file', '--batch-check'],
    input: commits.map((commit) => `${commit}\n`).join(''),
    signal,
  });
  const lines = stdout.toString('utf8').split('\n');
  return commits.filter((_commit, index) => lines[index]?.endsWith(' missing') === true);
}

async function fetchHistory(
  { history, signal, deadlineMilliseconds, onFetch }                ,
  commits                      ,
  depth                    ,
)                {
  onFetch(depth === unlimited ? undefined : depth);
  await (0,src_remote/* persist */.Zr)(deadlineMilliseconds, signal, async () =>
    history.succeed({
      args: [
        ...(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc']         ),
        ...(depth === undefined ? [] : [`--depth=${String(depth)}`]),
        ...['--filter=tree:0', '--stdin', 'origin'],
      ],
      input: commits.map((commit) => `+${commit}:refs/waybill/${commit}\n`).join(''),
      signal,
      remote: 'fetching',
    }),
  );
}

/** git keeps the commits at which a history is cut in the file `shallow`. */
async function cutsOf(history     )                                {
  return idsIn(await (0,promises_.readFile)((0,external_node_path_.join)(history.folder, 'shallow')).catch(() => Buffer.alloc(0)));
}

function idsIn(text        )                       {
  return text
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => vocabulary/* commitShaSchema */.jr.parse(line));
}

// EXTERNAL MODULE: ./node_modules/@waybill/git/src/object-reader.js
var object_reader = __webpack_require__(13955);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/file-reader.js
var file_reader = __webpack_require__(37132);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/object-format.js
var object_format = __webpack_require__(21227);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/path-objects.js
                                               
                                            


                                          

/**
 * Brings one file of many commits with at most one question for each folder on the way and one for all contents;
 * contents are not taken into memory. Commits that do not have it are passed over.
 * @param parts the objects
 * @param commits commits that are here
 * @param path a checked path
 * @throws GIT_ANSWER_INVALID, and what fetching throws
 */
async function bringPath(
  parts   
                      
                            
                                  
                                 
   ,
  commits                      ,
  path        ,
)                {
  const { git, remote, reader, signal } = parts;
  let ids = new Set        ();
  for (const commit of commits) ids.add(await (0,object_reader/* treeOf */.g7)(reader, commit));
  const names = path.split('/');
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1;
    await reader.load([...ids]);
    const next = new Set        ();
    for (const id of ids) {
      const entry = (await (0,object_reader/* entriesOf */.Mc)(reader, id)).get(name);
      if (entry === undefined) continue;
      if (isLast ? (0,object_format/* isRegularFile */.Ze)(entry) : entry.mode === object_format/* folderMode */.a1) next.add(entry.id);
    }
    ids = next;
  }
  if (ids.size === 0) return;
  const { stdout } = await git.succeed({
    args: ['cat-file', '--batch-check'],
    input: [...ids].map((id) => `${id}\n`).join(''),
    signal,
  });
  const missing = stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line.endsWith(' missing'))
    .map((line) => line.slice(0, 40));
  if (missing.length > 0) await remote.fetchObjects(missing, signal);
}

// EXTERNAL MODULE: ./node_modules/@waybill/git/src/ref-name.js
var ref_name = __webpack_require__(38507);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/remote-url.js
var remote_url = __webpack_require__(55562);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/repository.js + 12 modules
var repository = __webpack_require__(23331);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/checkout.js
















                                                             

/** Whose word counts for where branches and tags are: the remote's of now, or what the checkout saw last. */
                                           

/** A checkout, and where what it lacks comes from. */
                                  
                                                           
                             
                                                                                 
                                                                                             
                                                             
                          
                               
                                                                                 
                                         
                                                                                                                
                                      
                                          
                                            
 

/** The history of a checkout, complete as far as its remote has it. */
                           
                                        
                           
                                                            
                       
                                                                                      
                                
                                                                                                                      
                                                             
                                                                                            
                                                         
                                                                                
                                                                   
                                               
                                                
     
                                                 
                                                        
     
                                                                      
                                                                                   
                                               
     
                                                                                
                                                     
     
                                                                              
                                                                                                 
                                                                        
     
                                    
                                                                                      
                                                                                                                  
     
                                                                         
     
                                                             
                                                                                                           
                                            
     
                                                                           
                         
 

const defaultDeadline = 120_000;

/**
 * Opens a checkout for reading its history, of which it may have a part only (actions/checkout has one commit by
 * default). What it lacks is fetched into repositories beside it, which read the checkout's objects too: its files,
 * index, refs, objects and configuration stay as they are.
 * @param options the checkout
 * @throws GIT_CHECKOUT_MISSING, GIT_URL_INVALID, GIT_TOO_OLD, TOOL_NOT_FOUND
 */
async function openCheckout(options                 )                    {
  const { workspace, folder, signal } = options;
  const deadlineMilliseconds = options.deadlineMilliseconds ?? defaultDeadline;
  await (0,repository/* requireGit */.o)(signal);
  const ask = askCheckout(workspace, signal);
  const place = await findCheckout(ask, workspace);
  const found = options.remote ?? (await ownRemote(ask, workspace, place));
  const isBorrowed = options.remote === undefined && found.credential === undefined;
  const reached                                      = {
    remote: (0,remote_url/* parseRemoteUrl */.J)(found.url),
    credential: found.credential,
    ...(isBorrowed ? { borrowed: await borrowedAccess(ask) } : {}),
  };
  const open = async (name        , filter        )               =>
    await openBeside({ ...reached, folder: (0,external_node_path_.join)(folder, name), filter }, place, signal);
  const git = await open('objects.git', src_remote/* blobLimit */.te);
  let history                          ;
  const remote = (0,src_remote/* openRemote */.d3)(git, deadlineMilliseconds);
  const reader = (0,object_reader/* openObjectReader */.TL)(git, remote, signal);
  const parts = { git, remote, reader, signal };
  const question = async (...args                                )                             =>
    await (0,src_remote/* persist */.Zr)(deadlineMilliseconds, signal, async () =>
      linesOf(
        await git.succeed({
          ...{ args, signal, remote: 'fetching'          },
          maximumOutputBytes: 64 * 1024 * 1024,
        }),
      ),
    );
  return {
    head: place.head,
    url: found.url,
    isChanged: async () => linesOf(await ask('status', '--porcelain')).length > 0,
    resolve: async (reference) => await resolveIn(ask, reference),
    defaultBranch: async (of) =>
      (of === 'checkout' ? await defaultBranchIn(ask, place) : undefined) ??
      headOf(await question('ls-remote', '--symref', '--quiet', 'origin', 'HEAD')),
    branch: async (name, of) => {
      const ref = (0,ref_name/* branchRef */.Mi)(name);
      const local = of === 'checkout' ? await branchIn(ask, place, name) : undefined;
      return local ?? (await remote.heads([ref], signal)).get(ref);
    },
    tags: async (of) =>
      of === 'checkout'
        ? await tagsIn(ask)
        : tagsOf(await question('ls-remote', '--tags', '--quiet', 'origin')),
    bring: async (commits) => {
      await reader.prepare([...new Set(commits)]);
      const absent = [...new Set(commits)].filter((sha) => reader.commit(sha) === undefined);
      if (absent.length === 0) return [];
      options.onFetch?.(`${String(absent.length)} commits that the checkout lacks`);
      const missing = await fetchAll(absent, async (some) =>
        remote.fetchCommits(some, signal, 'lazy'),
      );
      await reader.prepare(absent);
      // What was fetched may be no commit.
      const odd = absent.filter((sha) => reader.commit(sha) === undefined);
      return [...new Set([...missing, ...odd])];
    },
    commit: async (sha) => {
      await (0,object_reader/* treeOf */.g7)(reader, sha);
      const facts = reader.commit(sha);
      if (facts === undefined) throw new TypeError(`${sha} was read and is not there`);
      return facts;
    },
    mergeBases: async (one, other) => {
      history ??= open('history.git', 'tree:0');
      const onFetch = (depth                    )       =>
        options.onFetch?.(
          `the history of ${one.slice(0, 12)} and ${other.slice(0, 12)}, ${depth === undefined ? 'as far as it is missing' : `${String(depth)} commits deep`}`,
        );
      const { depths = usualDepths } = options;
      return await mergeBases(
        { history: await history, signal, deadlineMilliseconds, depths, onFetch },
        one,
        other,
      );
    },
    bringFile: async (commits, path) => {
      await bringPath(parts, commits, (0,ref_name/* checkPath */.Cg)(`${place.prefix}${path}`));
    },
    readFile: async (commit, path) => {
      reader.trim();
      const at = (0,ref_name/* checkPath */.Cg)(`${place.prefix}${path}`);
      return contentOf((await (0,entry_reader/* readEntries */.$)(reader, commit, [at])).get(at), at, commit);
    },
    listFiles: async (commit, below) => {
      reader.trim();
      const from = `${place.prefix}${below}`.replace(/\/$/, '');
      const files = await (0,file_reader/* listFiles */.CS)(reader, commit, from);
      return files.map((path) => path.slice(place.prefix.length));
    },
    close: async () => {
      await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A checkout without a remote is its own: what it lacks, nobody has. */
async function ownRemote(
  ask             ,
  workspace        ,
  { remote }               ,
)                                                  {
  const found = remote === undefined ? undefined : await remoteOf(ask, workspace, remote);
  return found ?? { url: workspace, credential: undefined };
}

/**
 * Makes a repository that has the checkout's objects as its own (gitrepository-layout, objects/info/alternates), cut
 * where the checkout is cut.
 */
async function openBeside(
  where          ,
  { objects, shallow }               ,
  signal             ,
)               {
  const git = await (0,git_command/* openCache */.b)(where, signal);
  await (0,promises_.mkdir)((0,external_node_path_.join)(where.folder, 'objects', 'info'), { recursive: true });
  await (0,promises_.writeFile)((0,external_node_path_.join)(where.folder, 'objects', 'info', 'alternates'), `${quoted(objects)}\n`);
  await (0,promises_.copyFile)(shallow, (0,external_node_path_.join)(where.folder, 'shallow')).catch((error         ) => {
    if (!(0,system_error/* isAbsent */.W)(error)) throw error;
  });
  return git;
}

/** In quotes, with what git's own quoting escapes. */
function quoted(path        )         {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** One question for all; where the server lacks some of them, fewer at a time, until it is known which. */
async function fetchAll(
  commits                      ,
  fetch                                               ,
)                                {
  try {
    await fetch(commits);
    return [];
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND')) throw error;
    if (commits.length === 1) return commits;
    const middle = Math.ceil(commits.length / 2);
    return [
      ...(await fetchAll(commits.slice(0, middle), fetch)),
      ...(await fetchAll(commits.slice(middle), fetch)),
    ];
  }
}

function contentOf(
  entry                             ,
  path        ,
  commit           ,
)                     {
  if (entry === undefined) return undefined;
  if (entry.kind === 'file') return entry.content;
  const found =
    entry.kind === 'folder'
      ? 'a folder'
      : entry.kind === 'link'
        ? `the symbolic link ${entry.at}`
        : `the submodule ${entry.at}`;
  throw (0,error_codes/* gitError */.N)('GIT_PATH_INVALID', {
    message: `Expected a regular file at ${path} of commit ${commit.slice(0, 12)}; found ${found}.`,
    remedy: 'Name the file itself.',
    facts: { path, commit },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/bases.js
var bases = __webpack_require__(6792);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var src_error_codes = __webpack_require__(44117);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/contract-bases/candidates.js

                                               
                                             


/** A commit that is a base, and why. */
                            
                             
                              
 

/** What one source of bases says. */
                             
                                            
                                    
 

/** Each is compared with the whole contract: what is more takes longer than a team waits. */
const maximumBases = 200;

/**
 * Makes bases of candidates: each commit once, with all its origins; the newest first.
 * @param checkout where they are read
 * @param sources what each source says, in the order in which labels are shown
 * @param options the file that will be read first; whether the checkout holds changes that are not committed
 * @returns the bases, and what is no base
 * @throws CONTRACT_BASES_TOO_MANY, CONTRACT_BASE_MISSING naming every commit that the repository lacks
 */
async function collectBases(
  checkout          ,
  sources                       ,
  { file, isChanged }                                                                    ,
)                                                                                          {
  const origins = new Map                         ();
  for (const { commit, origin } of sources.flatMap(({ candidates }) => candidates))
    origins.set(commit, addOrigin(origins.get(commit) ?? [], origin));
  const notes = sources.flatMap((source) => source.notes);
  const own = isChanged ? undefined : origins.get(checkout.head);
  if (own !== undefined) {
    origins.delete(checkout.head);
    notes.push(
      `${listed(own)}: the very commit that is verified, so there is nothing to compare it with.`,
    );
  }
  const commits = [...origins.keys()];
  if (commits.length > maximumBases) throw tooMany(commits.length);
  const missing = new Set(await checkout.bring(commits));
  if (missing.size > 0) throw lost(checkout.url, missing, origins);
  const facts = await Promise.all(commits.map(async (commit) => await checkout.commit(commit)));
  for (const { sha, committedAt } of facts) {
    const later = (origins.get(sha) ?? []).filter(isServed);
    if (later.length === 0 || !(await descendsFromHead(checkout, sha, committedAt))) continue;
    origins.set(
      sha,
      (origins.get(sha) ?? []).filter((origin) => !isServed(origin)),
    );
    notes.push(
      `${listed(later)}: serves ${sha.slice(0, 12)}, which comes after the commit that is verified; an older commit comes before its users only by a rollback.`,
    );
  }
  const ordered = [...facts].sort(
    (one, other) =>
      other.committedAt.localeCompare(one.committedAt) || one.sha.localeCompare(other.sha),
  );
  if (file !== undefined) await checkout.bringFile(commits, file);
  const bases = ordered.flatMap(({ sha }) => {
    const [first, ...others] = origins.get(sha) ?? [];
    if (first === undefined) return [];
    const read = async (path        )                                  =>
      await checkout.readFile(sha, path);
    const list = async (folder        )                             =>
      await checkout.listFiles(sha, folder);
    return [{ commit: sha, origins: [first, ...others]         , read, list }];
  });
  return { bases, notes: [...new Set(notes)] };
}

/** Whether the ledger makes it a base: what an environment serves or served. */
function isServed({ kind }            )          {
  return kind === 'environment' || kind === 'release';
}

/**
 * Whether an environment is already ahead of what is verified: a release that is run again must not be held against
 * what came after it. A commit that is older by its date is not asked: its history would be fetched for nothing.
 */
async function descendsFromHead(
  checkout          ,
  commit           ,
  committedAt        ,
)                   {
  const { head } = checkout;
  if (commit === head || committedAt < (await checkout.commit(head)).committedAt) return false;
  return (await checkout.mergeBases(head, commit)).includes(head);
}

/** The same commit may have been released in several environments: it is told once, when it first was. */
function addOrigin(known                       , origin            )               {
  if (origin.kind !== 'release') return [...known, origin];
  const times = [...known, origin].flatMap((it) => (it.kind === 'release' ? [it.releasedAt] : []));
  const releasedAt = times.reduce((one, other) => (one < other ? one : other));
  return [...known.filter(({ kind }) => kind !== 'release'), { kind: 'release', releasedAt }];
}

function listed(origins                       )         {
  return [...new Set(origins.map(bases/* baseLabel */.k))].join(', ');
}

function tooMany(found        )        {
  return (0,src_error_codes/* stageError */.vH)('CONTRACT_BASES_TOO_MANY', {
    message: `Expected at most ${String(maximumBases)} commits to compare a contract with; found ${String(found)}.`,
    remedy:
      'Under `against` of the contract, shorten `window`, name in `environments` only those that clients use, or name fewer tags.',
    facts: { maximum: maximumBases, found },
  });
}

/** How many of them a message names. */
const shown = 20;

function lost(
  url        ,
  missing                        ,
  origins                                               ,
)        {
  const named = [...missing]
    .slice(0, shown)
    .map((commit) => `${commit} (${listed(origins.get(commit) ?? [])})`);
  const more = missing.size > shown ? `, and ${String(missing.size - shown)} more` : '';
  return (0,src_error_codes/* stageError */.vH)('CONTRACT_BASE_MISSING', {
    message: `Expected every commit that the contract is compared with in ${url}; it lacks ${named.join(', ')}${more}.`,
    remedy:
      'Push them again (a tag keeps a commit that no branch holds any more), or take what names them out of `against`: a shorter `window`, other `tags` or `environments`.',
    facts: { repository: url, commits: [...missing].slice(0, shown) },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(50141);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/contract-bases/served-releases.js
                                               
                                                                                            


/** A release that users met, and when they first did. */
                                
                             
                         
 

/** How many deployments of an environment are read; more where these do not reach back far enough. */
const readAtOnce = [50, 500, 5000]         ;

/**
 * Finds what an environment ran at any time since a moment, also where that was deployed long before it.
 * @param ledger the ledger in one moment
 * @param environment an environment
 * @param from the moment
 * @returns the releases, each once for each time that it was deployed
 * @throws CONTRACT_BASES_TOO_MANY where the moment is further back than is read, and what reading throws
 */
async function servedReleases(
  ledger              ,
  environment        ,
  from        ,
)                                    {
  const records = new Map                          ();
  for (const record of await deploymentsBackTo(ledger, environment, from))
    records.set(record.id, record);
  // Who waited long for a merge was asked for earlier than what it replaced: the replaced one names it.
  for (const record of records.values()) {
    const next = endOf(record)?.by;
    if (next === undefined || records.has(next)) continue;
    const found = await ledger.deployment(next);
    if (found !== undefined) records.set(next, found);
  }
  return [...records.values()].flatMap((record) => {
    const since = servedSince(record);
    const until = endOf(record)?.at;
    return since === undefined || (until !== undefined && until < from)
      ? []
      : [{ commit: record.commit, since }];
  });
}

/** @returns the newest deployments, down to one that users met before the moment, or all of them */
async function deploymentsBackTo(
  ledger              ,
  environment        ,
  from        ,
)                                       {
  for (const limit of readAtOnce) {
    const found = await ledger.deployments({ environment, limit });
    const reaches = found.some((record) => (servedSince(record) ?? from) < from);
    if (reaches || found.length < limit) return found;
  }
  const most = readAtOnce.at(-1) ?? 0;
  throw (0,src_error_codes/* stageError */.vH)('CONTRACT_BASES_TOO_MANY', {
    message: `Expected the deployments of ${environment} since ${from} among its newest ${String(most)}; there are more.`,
    remedy: 'Shorten `window` under `against` of the contract.',
    facts: { environment, from },
  });
}

/** When users first met it: an emergency is there before desired state says so. */
function servedSince(record                  )                     {
  return record.transitions.find(({ to }) => to === 'active' || to === 'applied')?.at;
}

/** When users met it no longer, and what took its place; undefined where nothing did as far as the record knows. */
function endOf(
  record                  ,
)                                                                       {
  const last                                   = record.transitions.at(-1);
  const evidence = last?.evidence;
  if (last === undefined || evidence === undefined) return undefined;
  switch (evidence.phase) {
    case 'superseded':
    case 'rolled-back':
      return { at: last.at, by: evidence.by };
    case 'refused':
    case 'failed':
    case 'cancelled':
    case 'interrupted':
      return { at: last.at, by: undefined };
    default:
      return undefined;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/contract-bases/ledger-candidates.js
                                                               



                                                             
                                                       


const nothing             = { candidates: [], notes: [] };

/**
 * What runs in each environment, and what ran there within the window; of the environments that `against` names, or
 * of all where it names none.
 * @param access opens the ledger; asked only where it matters
 * @param against what the contract is compared with
 * @param clock from when the window counts
 * @throws CONTRACT_BASE_MISSING where an environment is named that cannot be asked, and what reading throws
 */
async function ledgerCandidates(
  access                             ,
  against                 ,
  clock       ,
)                      {
  const { environments, windowMilliseconds: window } = against;
  const named = environments === 'all' ? [] : environments;
  if (environments !== 'all' && named.length === 0 && window === undefined) return nothing;
  const opened = await access();
  if (opened.kind === 'none') {
    if (named.length > 0) throw notConnected(named, opened.why);
    return { candidates: [], notes: [skipped(against, opened.why)] };
  }
  const { ledger, policy } = opened;
  const scope = named.length > 0 ? await namedScope(opened, named) : await wholeScope(opened);
  const candidates              = [];
  const notes = [...scope.notes];
  const from =
    window === undefined ? undefined : (0,time/* timestamp */.vE)({ now: () => Math.max(0, clock.now() - window) });
  for (const { name, record } of scope.environments) {
    // With an empty list the window alone is asked for.
    if (environments === 'all' || named.length > 0) {
      const running = await runningIn(ledger, name, record);
      candidates.push(...running);
      if (running.length === 0)
        notes.push(`${name} runs nothing yet, as far as the ledger knows: no client is served.`);
    }
    if (from === undefined) continue;
    for (const { commit, since } of await servedReleases(ledger, name, from))
      candidates.push({ commit, origin: { kind: 'release', releasedAt: since } });
  }
  if (scope.environments.length === 0) notes.push(noEnvironments(policy));
  return { candidates, notes };
}

                 
                                   
                          
                                                   
      
                                    
 

                                                      

/** Every environment of the policy that protected runs deploy to; of the ledger, where there is no policy. */
async function wholeScope({ ledger, policy }        )                 {
  const records = new Map(
    (await ledger.environments()).map((record) => [record.environment, record]),
  );
  if (policy === undefined)
    return { environments: [...records].map(([name, record]) => ({ name, record })), notes: [] };
  const open = openIn(policy);
  const names = policy.environments.map(({ name }) => name).filter((name) => !open.has(name));
  const gone = [...records.keys()].filter((name) => !names.includes(name) && !open.has(name));
  return {
    environments: names.map((name) => ({ name, record: records.get(name) })),
    notes: [
      ...[...open].map((name) => `${openNote(name)}: what runs there is no base.`),
      ...gone.map(
        (name) => `${name} is in the ledger and no longer in the policy: it is not compared.`,
      ),
    ],
  };
}

async function namedScope({ ledger, policy }        , names                   )                 {
  const open = policy === undefined ? new Set        () : openIn(policy);
  const known = policy?.environments.map(({ name }) => name);
  for (const name of names) {
    if (open.has(name)) throw notBelieved(name);
    if (known?.includes(name) === false) throw unknownEnvironment(name, known);
  }
  const environments = names.map(async (name) => ({
    name,
    record: await ledger.environment(name),
  }));
  return { environments: await Promise.all(environments), notes: [] };
}

/** In a policy with both kinds of environments, those of any branch have a ledger that is not believed. */
function openIn({ environments }        )                      {
  const isShared = environments.some(({ from }) => from === 'protected');
  return new Set(
    environments.filter(({ from }) => isShared && from === 'any').map(({ name }) => name),
  );
}

/** What users meet: what was proved to run, what an emergency put there, and what is being rolled out. */
async function runningIn(
  ledger              ,
  environment        ,
  record                               ,
)                                {
  if (record === undefined) return [];
  const { active, emergency, desired } = record;
  const isNewer = desired !== null && desired.deployment !== active?.deployment;
  const newer = isNewer ? await ledger.deployment(desired.deployment) : undefined;
  const isRollingOut = newer !== undefined && (0,phases/* isUnfinished */.ui)((0,src_record/* phaseOf */.hU)(newer));
  const origin = { kind: 'environment', environment }         ;
  const commits = new Set(
    [active?.commit, emergency?.commit, isRollingOut ? newer.commit : undefined].filter(
      (commit) => commit !== undefined,
    ),
  );
  return [...commits].map((commit) => ({ commit, origin }));
}

function skipped({ environments, windowMilliseconds }                 , why        )         {
  const window =
    windowMilliseconds === undefined
      ? undefined
      : `what was released within ${formatDays(windowMilliseconds)}`;
  const what = [environments === 'all' ? 'what the environments run' : undefined, window];
  return `Not compared with ${what.filter((it) => it !== undefined).join(' and ')}: ${why}. Runs that may read the ledger compare it.`;
}

function formatDays(milliseconds        )         {
  const days = milliseconds / 86_400_000;
  return Number.isInteger(days) ? `${String(days)} days` : (0,time/* formatDuration */.a3)(milliseconds);
}

function noEnvironments(policy                    )         {
  return `The ${policy === undefined ? 'ledger' : 'policy'} knows no environment that counts here: nothing runs that the contract could break.`;
}

function openNote(name        )         {
  return `Runs of any branch deploy to ${name}`;
}

function notConnected(named                   , why        )        {
  return (0,src_error_codes/* stageError */.vH)('CONTRACT_BASE_MISSING', {
    message: `Expected to learn from the ledger what ${named.join(', ')} ${named.length === 1 ? 'runs' : 'run'}; ${why}.`,
    remedy:
      'Give the run what reads the ops repository (inputs `ops-repository` and `ops-token`, on a terminal `--ledger`; reading is enough), or write `environments: all` under `against` of the contract: runs without a credential then leave them out and say so.',
    facts: { environments: named },
  });
}

function unknownEnvironment(name        , known                   )        {
  return (0,src_error_codes/* stageError */.vH)('CONTRACT_BASE_MISSING', {
    message: `Expected an environment of the policy under \`against\` of the contract, found ${name}; the policy has ${known.join(', ')}.`,
    remedy: 'Correct `environments` under `against` of the contract.',
    facts: { environment: name, known: known.slice(0, 50) },
  });
}

function notBelieved(name        )        {
  return (0,src_error_codes/* stageError */.vH)('CONTRACT_BASE_MISSING', {
    message: `Expected an environment under \`against\` of the contract that only the protected branch reaches; ${openNote(name)}, and nothing in its ledger is believed.`,
    remedy: `Take ${name} out of \`environments\` under \`against\` of the contract.`,
    facts: { environment: name },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 1 modules
var src_connections = __webpack_require__(8069);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/contract-bases/branch-candidates.js

                                                     


                                                  

/** What says which commits of the protected branch are bases. */
                                 
                                                    
                                      
                        
                                                                     
                                    
                                                                   
                              
 

/**
 * The merge base with the protected branch: every one, where there are several. A commit that is part of that branch
 * already would be its own merge base: it is compared with what was there before it.
 * @param checkout the checkout
 * @param question branch, event and whose word counts
 * @throws CONTRACT_BASE_MISSING, PROTECTED_BRANCH_MISSING, and what reading throws
 */
async function branchCandidates(
  checkout          ,
  question                ,
)                      {
  const { refs, isChanged } = question;
  const branch = question.branch ?? (await checkout.defaultBranch(refs));
  if (branch === undefined) throw unnamed(checkout.url);
  const tip = await checkout.branch(branch, refs);
  if (tip === undefined) throw (0,src_connections.protectedBranchMissing)(branch, checkout.url);
  const found = await checkout.mergeBases(checkout.head, tip);
  if (found.length === 0) throw unrelated(checkout, branch, tip);
  const origin = { kind: 'merge-base', branch }         ;
  if (!found.includes(checkout.head) || isChanged)
    return { candidates: found.map((commit) => ({ commit, origin })), notes: [] };
  const before = await commitBefore(checkout, question.push);
  if (before === undefined) {
    return {
      candidates: [],
      notes: [
        `${branch_candidates_short(checkout.head)} is the first commit of ${branch}: there is none before it to compare it with.`,
      ],
    };
  }
  return {
    candidates: [{ commit: before.commit, origin }],
    notes: [
      `${branch_candidates_short(checkout.head)} is part of ${branch} already: it is compared with ${branch_candidates_short(before.commit)}, ${before.what}.`,
    ],
  };
}

/** What a push began with; its first parent, where there was no push or nothing before it. */
async function commitBefore(
  checkout          ,
  push                    ,
)                                                                             {
  const before = vocabulary/* commitShaSchema */.jr.safeParse(push).data;
  if (before !== undefined && before !== checkout.head && !/^0+$/.test(before))
    return { commit: before, what: 'where the branch was before the push' };
  await checkout.bring([checkout.head]);
  const [parent] = (await checkout.commit(checkout.head)).parents;
  return parent === undefined ? undefined : { commit: parent, what: 'its first parent' };
}

function branch_candidates_short(commit           )         {
  return commit.slice(0, 12);
}

function unnamed(repository        )        {
  return (0,src_error_codes/* stageError */.vH)('CONTRACT_BASE_MISSING', {
    message: `Expected ${repository} to say which branch is its default one; it does not.`,
    remedy:
      'Name the protected branch under `branch` of waybill.yaml, or under `against` of the contract.',
    facts: { repository },
  });
}

function unrelated({ head, url }          , branch        , tip           )        {
  return (0,src_error_codes/* stageError */.vH)('CONTRACT_BASE_MISSING', {
    message: `Expected ${head} and the branch ${branch} (${tip}) of ${url} to have a commit in common; their histories are unrelated.`,
    remedy: `Begin the change on ${branch}; or name another branch under \`against\` of the contract, or write \`merge-base: false\` there and name what it is compared with (\`tags\`, \`environments\`, \`window\`).`,
    facts: { head, branch, tip, repository: url },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/reader.js + 3 modules
var src_reader = __webpack_require__(96468);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-trust.js + 1 modules
var ledger_trust = __webpack_require__(41276);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/contract-bases/ledger-access.js

                                              




/** The ledger that protected environments believe, or why this run has none. */
                          
                                                                                                 
                                                    

/**
 * What a run is told that has no credential, where one is needed (design, law 3: runs of other refs hold none), and
 * where a repository does not use Waybill on its protected branch yet.
 */
const refusals                      = new Set([
  'CONFIG_MISSING',
  'FORGE_FORBIDDEN',
  'FORGE_NOT_FOUND',
  'FORGE_REPOSITORY_UNKNOWN',
  'FORGE_UNAUTHORIZED',
  'GIT_REPOSITORY_NOT_FOUND',
  'GIT_UNAUTHORIZED',
  'OPS_REPOSITORY_UNKNOWN',
  'PROTECTED_BRANCH_MISSING',
]);

/**
 * Opens the ledger for reading, its signatures verified by the policy of now, whatever ref the run is on.
 * @param connections the systems; undefined where the run has none
 * @returns the ledger as it is in this moment; none where the run was given no credential and is refused without one
 * @throws what reading throws: a ledger that a credential was given for must be readable
 */
async function ledgerAccess(connections                         )                        {
  if (connections === undefined) return { kind: 'none', why: 'this run is not connected to one' };
  const { opsToken, opsApp } = connections.settings;
  const hasCredential = opsToken !== undefined || opsApp !== undefined;
  // A run of a feature branch may have an open ledger of its own: nothing in it is believed.
  const home = (0,src_connections.connect)({ ...connections.settings, place: 'home' });
  try {
    const [{ application, ops }, repository, policy, trust] = await Promise.all([
      home.names(),
      home.opsGit(),
      home.home.policy(),
      (0,ledger_trust/* ledgerTrust */.W)(home),
    ]);
    const reader = (0,src_reader/* openLedgerReader */.T)({
      repository,
      branch: ops.ledger,
      application,
      ...(trust === undefined ? {} : { trust }),
    });
    return { kind: 'open', ledger: await reader.now(), policy };
  } catch (error) {
    if (hasCredential || !(0,src_error/* isWaybillError */.xS)(error) || !refusals.has(error.code)) throw error;
    return {
      kind: 'none',
      why: `this run was given no credential for the ops repository, and may not read it without one (${error.code})`,
    };
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/contract-bases/tag-candidates.js

                                                     

                                                             

/**
 * @param checkout the checkout
 * @param patterns names of tags; a `*` stands for any characters
 * @param refs whose word counts for where tags are
 * @returns the commits of the tags
 * @throws CONTRACT_BASE_MISSING where a pattern fits no tag
 */
async function tagCandidates(
  checkout          ,
  patterns                   ,
  refs        ,
)                      {
  if (patterns.length === 0) return { candidates: [], notes: [] };
  const known = await checkout.tags(refs);
  const found = new Map                   ();
  for (const pattern of patterns) {
    const fitting = known.filter(({ name }) => fits(name, pattern));
    if (fitting.length === 0) throw noTag(checkout.url, pattern, refs);
    for (const { name, commit } of fitting)
      found.set(name, { commit, origin: { kind: 'tag', tag: name } });
  }
  return { candidates: [...found.values()], notes: [] };
}

/**
 * @param checkout the checkout
 * @param references what a person named: commits, branches, tags
 * @throws CONTRACT_BASE_MISSING where git in the checkout knows no such commit
 */
async function referenceCandidates(
  checkout          ,
  references                   ,
)                      {
  const candidates              = [];
  for (const reference of references) {
    // A shallow checkout lacks commits that its remote has.
    const id = vocabulary/* commitShaSchema */.jr.safeParse(reference).data;
    const commit = id ?? (await checkout.resolve(reference));
    if (commit === undefined) {
      throw (0,src_error_codes/* stageError */.vH)('CONTRACT_BASE_MISSING', {
        message: `Expected a commit, branch or tag that git in the checkout knows; found ${JSON.stringify(reference.slice(0, 200))}.`,
        remedy: 'Correct the name, or fetch it first (git fetch origin, git fetch --tags).',
        facts: { reference: reference.slice(0, 200) },
      });
    }
    candidates.push({ commit, origin: { kind: 'tag', tag: reference } });
  }
  return { candidates, notes: [] };
}

/** Each piece between stars is looked for once, from the left: in proportion to the name, whatever the pattern. */
function fits(name        , pattern        )          {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name === pattern;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

function noTag(repository        , pattern        , refs        )        {
  return (0,src_error_codes/* stageError */.vH)('CONTRACT_BASE_MISSING', {
    message: `Expected a tag ${JSON.stringify(pattern)} in ${repository}; found none that fits.`,
    remedy:
      refs === 'checkout'
        ? 'Fetch the tags (git fetch --tags), or correct `tags` under `against` of the contract.'
        : 'Push the tag, or correct `tags` under `against` of the contract.',
    facts: { repository, pattern },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/contract-bases/contract-history.js


                                                       
                                                      


                                                     






/** What the commit before a push is told by; other events name none. */
                            
                                                                                                  
                           
 

/** Where older contracts are looked for: the same for every contract of a run. */
                                         
                                                                               
                             
                                         
                            
     
                                                                                                                      
                
     
                           
     
                                                                                                                      
                                                                                 
     
                                                                                 
     
                                                                                                                       
                                                                                                                       
                                                                                               
     
                        
     
                                                                                                                       
                                                                                                                  
                                                                                                                      
                                                         
     
                                     
                                                 
                                   
                               
                              
                         
 

/** The older contracts that one contract is compared with. */
                                
                                                                                   
                                          
                                                                                                             
                                    
 

/** What of a contract says which bases it has. */
                                
                        
                                                                                  
                         
                                    
 

/** Opened once for a run; its questions to git and ledger are asked once for all contracts. */
                                  
                                        
                           
     
                                                                 
                                                            
                                                                                                      
     
                                                                        
     
                                                                                                             
                                              
                                  
     
                                                                                             
                                  
                                      
 

/**
 * Opens what the older contracts of a checkout are read from. Use: open, `basesOf` for each contract of waybill.yaml
 * that has `against`, verify, and `close` in a `finally`.
 *
 * An action gives `workspace`, `temporaryFolder`, `push` from the event's payload (`before`, for the event `push`
 * alone), `branch` from the checkout's waybill.yaml, `remote` from `application-repository` and `application-token`
 * where a token is given, `refs: 'remote'`, and `connections`.
 * @param options the checkout and what it may ask
 * @throws GIT_CHECKOUT_MISSING, GIT_TOO_OLD, GIT_URL_INVALID, TOOL_NOT_FOUND
 */
async function openContractHistory(
  options                        ,
)                           {
  const { connections, progress, refs, remote } = options;
  const checkout = await openCheckout({
    workspace: options.workspace,
    folder: (0,external_node_path_.join)(options.temporaryFolder, `waybill-contracts-${(0,external_node_crypto_.randomUUID)()}`),
    signal: options.signal,
    ...(remote === undefined ? {} : { remote: { url: remote.url, credential: tokenOf(remote) } }),
    onFetch: (what) => progress.waiting(`the repository, for ${what}`),
  });
  let opened                                   ;
  const ledger = async ()                        => await (opened ??= ledgerAccess(connections));
  const isChanged = refs === 'checkout' && (await checkout.isChanged());
  const collect = async (all                       , file         )                         =>
    await collectBases(checkout, all, { file, isChanged });
  return {
    head: checkout.head,
    basesOf: async ({ name, file, against }) => {
      progress.phase(`What ${name} is compared with`);
      const branch = against.branch ?? options.branch;
      const push = options.push?.before;
      return await collect(
        [
          against.mergeBase
            ? await branchCandidates(checkout, { branch, refs, push, isChanged })
            : none,
          await ledgerCandidates(ledger, against, options.clock ?? time/* systemClock */.ml),
          await tagCandidates(checkout, against.tags, refs),
        ],
        file,
      );
    },
    basesAt: async (references, file) =>
      await collect([await referenceCandidates(checkout, references)], file),
    close: async () => {
      await checkout.close();
    },
  };
}

const none             = { candidates: [], notes: [] };

/** Forges take a token as the password of any user name; GitHub documents this one. */
function tokenOf({
  token,
}                                               ) 
                                                                       {
  return token === undefined ? undefined : { username: 'x-access-token', password: token };
}


/***/ })

};
})
