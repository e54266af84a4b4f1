(function (exports, __distFolder) {'use strict';
exports.ids = [616];
exports.modules = {

/***/ 99348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseWith),
/* harmony export */   w: () => (/* binding */ describeIssues)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49482);
                             


/**
 * Parses a value at the border.
 * @param schema what is expected
 * @param value what came from outside
 * @param what names it in the message: `the answer of the registry`
 * @param remedy what to do when it does not fit
 * @returns the typed value
 * @throws INPUT_INVALID with up to five places that do not fit
 */
function parseWith                     (
  schema   ,
  value         ,
  what        ,
  remedy        ,
)             {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = describeIssues(result.error);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .coreError */ .i)('INPUT_INVALID', {
    message: `${what} does not have the form that was expected: ${problems.join('; ')}.`,
    remedy,
    facts: { what, problems },
  });
}

/**
 * @param error a zod error
 * @returns up to five sentences `images.0.name: expected …`
 */
function describeIssues(error            )           {
  return error.issues
    .slice(0, 5)
    .map(
      (issue) =>
        `${issue.path.length === 0 ? 'the value' : issue.path.join('.')}: ${issue.message}`,
    );
}


/***/ }),

/***/ 43509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ sameImages),
/* harmony export */   L8: () => (/* binding */ deploymentEvidence),
/* harmony export */   Z3: () => (/* binding */ releaseEvidence),
/* harmony export */   is: () => (/* binding */ deploymentContradictions),
/* harmony export */   mS: () => (/* binding */ releaseContradictions)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);

                                                                         
                                                                   

/** Tells the members of a union of evidence apart by their phase. */
function provesPhase                                                            (
  evidence   ,
  phase   ,
)                                                {
  return evidence.phase === phase;
}

/**
 * @param record a release's record
 * @param phase a phase
 * @returns the newest evidence of that phase, or undefined where the release was never in it
 */
function releaseEvidence                                    (
  record               ,
  phase   ,
)                                                              {
  for (const { evidence } of [...record.transitions].reverse()) {
    if (provesPhase(evidence, phase)) return evidence;
  }
  return undefined;
}

/**
 * @param record a deployment's record
 * @param phase a phase
 * @returns the evidence of that phase, or undefined where the deployment was never in it
 */
function deploymentEvidence                                       (
  record                  ,
  phase   ,
)                                                                 {
  for (const { evidence } of record.transitions) {
    if (provesPhase(evidence, phase)) return evidence;
  }
  return undefined;
}

                 
                        
 

const byName = (items                  )         =>
  (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)([...items].sort((a, b) => (a.name < b.name ? -1 : 1)));

const namesAndDigests = (items                                                  )         =>
  byName(items.map(({ name, digest }) => ({ name, digest })));

/** @returns whether two lists name the same images with the same digests, in any order */
function sameImages(
  a                                                  ,
  b                                                  ,
)          {
  return namesAndDigests(a) === namesAndDigests(b);
}

const unless = (holds         , problem        )                    => (holds ? [] : [problem]);

/**
 * What evidence must have in common with what the release's record says already: each phase speaks of the
 * images of the one before, so that what is released is what was built (laws 1 and 2).
 * @param record the record before the transition
 * @param evidence well-formed evidence of the phase to enter
 * @returns the contradictions; empty when there are none
 */
function releaseContradictions(
  record               ,
  evidence                 ,
)                    {
  const built = releaseEvidence(record, 'built')?.images ?? [];
  const claimed = releaseEvidence(record, 'claimed')?.images ?? [];
  switch (evidence.phase) {
    case 'signed':
      return unless(sameImages(evidence.images, built), 'the signed images are not the built ones');
    case 'claimed':
      return unless(
        byName(evidence.images) === byName(built),
        'the claimed images are not the built ones',
      );
    case 'published':
      return [
        ...unless(
          sameImages(evidence.tags, claimed),
          'the tagged digests are not the claimed ones',
        ),
        ...unless(
          evidence.tags.every(({ tag }) => tag === (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseTag */ .aF)(record.commit)),
          "a tag is not that of the release's commit",
        ),
      ];
    case 'released':
      return [
        ...unless(
          sameImages(evidence.waybills, claimed),
          'the waybills do not cover the claimed images',
        ),
        ...unless(
          (evidence.attestations ?? []).every(({ image }) =>
            claimed.some(({ name }) => name === image),
          ),
          'an attestation is of an image that is not claimed',
        ),
      ];
    case 'building':
    case 'built':
    case 'failed':
      return [];
  }
}

/**
 * What evidence must have in common with what the deployment's record says already: the images of its
 * release, the plan that was asked for, the delivery, the identity (laws 2 and 6).
 * @param record the record before the transition
 * @param evidence well-formed evidence of the phase to enter
 * @returns the contradictions; empty when there are none
 */
function deploymentContradictions(
  record                  ,
  evidence                    ,
)                    {
  const requested = deploymentEvidence(record, 'requested');
  switch (evidence.phase) {
    case 'requested':
      return [
        ...unless(
          sameImages(evidence.images, record.release.images),
          "the requested images are not the release's",
        ),
        ...unless(evidence.undoes !== record.id, 'a deployment cannot undo itself'),
        ...unless(
          (evidence.approvals ?? []).every(({ planHash }) => planHash === evidence.planHash),
          'an approval is for another plan than the one that is requested',
        ),
      ];
    case 'applied':
      return unless(
        sameImages(evidence.images, record.release.images),
        "the applied images are not the release's",
      );
    case 'approved':
      return 'skipped' in evidence
        ? []
        : unless(
            evidence.by.every(({ planHash }) => planHash === requested?.planHash),
            'an approval is for another plan than the one that was requested',
          );
    case 'desired': {
      const expected = record.delivery === 'host' ? 'file' : 'commit';
      return unless(
        evidence.state.kind === expected,
        `delivery ${record.delivery} is proved by a ${expected}, not by a ${evidence.state.kind}`,
      );
    }
    case 'active':
      return [
        ...unless(
          requested?.version === undefined || requested.version === evidence.version,
          'the active version is not the requested one',
        ),
        ...unless(
          deploymentEvidence(record, 'checking')?.identity.expected === evidence.identity.expected,
          'the identity is another than the one that was checked',
        ),
      ];
    case 'superseded':
    case 'rolled-back':
      return unless(evidence.by !== record.id, 'a deployment cannot replace itself');
    default:
      return [];
  }
}


/***/ }),

/***/ 15149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ indexPlace),
/* harmony export */   HX: () => (/* binding */ pagePath),
/* harmony export */   Lg: () => (/* binding */ packsPerPage),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   aR: () => (/* binding */ indexKinds),
/* harmony export */   x9: () => (/* binding */ packPath),
/* harmony export */   zb: () => (/* binding */ archiveBranch)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


/** Where frozen records can be found by: each has a folder in the archive. */
const indexKinds = ['commit', 'digest', 'ops', 'run']         ;
                                                    

/** So many packs share a folder and a page of the index by time: no tree gets more entries than this. */
const packsPerPage = 256;

/**
 * @param ledger the ledger's branch
 * @param application the application
 * @returns the branch of its frozen records: `waybill/archive/shop` beside `waybill/ledger`; two ledgers in one folder
 * have archives of their own
 */
function archiveBranch(ledger        , application        )         {
  const parts = ledger.split('/');
  const name = parts.pop() ?? '';
  const own = name === 'ledger' ? application : `${name}.${application}`;
  return [...parts, 'archive', own].join('/');
}

/** @returns where a pack lies, by its number */
function packPath(pack        )         {
  return `packs/${hexadecimal(Math.floor(pack / packsPerPage))}/${hexadecimal(pack % packsPerPage)}.jsonl`;
}

/** @returns the page of the index by time that has a pack's line */
function pageOf(pack        )         {
  return Math.floor(pack / packsPerPage);
}

/** @returns where a page of the index by time lies */
function pagePath(page        )         {
  return `time/${hexadecimal(page)}.jsonl`;
}

function hexadecimal(number        )         {
  return number.toString(16).padStart(2, '0');
}

/**
 * Where a key is found. Its bucket is one file while that is small, and a folder of leaves when it has grown; a reader
 * asks for both.
 */
                             
                    
                          
                          
                         
                             
                        
 

/**
 * @param kind which index
 * @param key hexadecimal digits, at least four of them; the name of a run
 */
function indexPlace(kind           , key        )             {
  const digits = kind === 'run' ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex') : key;
  const bucket = `${kind}/${digits.slice(0, 2)}`;
  return { bucket, whole: `${bucket}.jsonl`, leaf: `${bucket}/${digits.slice(2, 4)}.jsonl` };
}


/***/ }),

/***/ 1770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ chooseFrozen),
/* harmony export */   ME: () => (/* binding */ defaultFreezing),
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   al: () => (/* binding */ inOrder)
/* harmony export */ });
/* unused harmony export orderOf */
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50141);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54152);
                                                                     



/** When records are frozen, and how many stay hot. */
                                 
                                                               
                         
                                                                                
                          
                                                                                                           
                           
                                                                                      
                          
 

/**
 * A fetch of the hot tree brings every record of it (some 1 kB each): 600 are what a run on the other side of the
 * world still reads in about a second. The distance to 200 makes one push in some hundred freeze, with packs that are
 * worth it. 50 deployments are more than a person scrolls through, and what rollbacks choose from.
 */
const defaultFreezing                 = {
  above: 600,
  downTo: 200,
  atLeast: 100,
  newest: 50,
};

/** What stands in the hot tree. */
                             
                                              
                                                    
                                                      
                                        
 

/** A record that can be frozen. */
                                                               

const endOfRelease                            = new Set(['released', 'failed']);

/**
 * Chooses what is frozen: the oldest, and never what an environment's pointers or a lock name, what is under way or
 * runs, or what is among the newest of its environment; a release only when it is released or failed and no hot
 * deployment is of its commit.
 * @param hot everything in the hot tree
 * @param limits how many stay
 * @returns the records to freeze, the oldest first; none where it is not worth it
 */
function chooseFrozen(hot            , limits                )                             {
  const count = hot.releases.length + hot.deployments.length;
  if (count <= limits.above) return [];
  const excess = count - limits.downTo;
  const kept = keptDeployments(hot, limits.newest);
  const candidates = inOrder([
    ...hot.deployments.filter((record) => !kept.has(record.id) && (0,_phases_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .uV)((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(record))),
    ...hot.releases.filter((record) => endOfRelease.has((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(record))),
  ]);
  const chosen = takeOldest(candidates, hot.deployments, excess);
  return chosen.length < limits.atLeast ? [] : chosen;
}

/** Walks from the oldest; a release waits for the last hot deployment of its commit. */
function takeOldest(
  candidates                            ,
  deployments                             ,
  excess        ,
)                             {
  const hotOf = new Map                ();
  for (const { commit } of deployments) hotOf.set(commit, (hotOf.get(commit) ?? 0) + 1);
  const waiting = new Map                       ();
  const frozen                    = [];
  for (const record of candidates) {
    if (frozen.length >= excess) break;
    if (record.kind === 'release') {
      if ((hotOf.get(record.commit) ?? 0) === 0) frozen.push(record);
      else waiting.set(record.commit, record);
      continue;
    }
    frozen.push(record);
    const left = (hotOf.get(record.commit) ?? 0) - 1;
    hotOf.set(record.commit, left);
    const release = waiting.get(record.commit);
    if (left > 0 || release === undefined) continue;
    waiting.delete(record.commit);
    frozen.push(release);
  }
  return inOrder(frozen);
}

/** What must stay, by id: pointers, locks, what waits, and the newest of each environment. */
function keptDeployments(
  { deployments, environments, locks }            ,
  newest        ,
)                      {
  const kept = new Set(locks.map(({ deployment }) => deployment));
  for (const environment of environments) {
    for (const id of namedBy(environment)) kept.add(id);
  }
  const seen = new Map                ();
  for (const { id, environment } of [...deployments].sort((a, b) => (a.id < b.id ? 1 : -1))) {
    const before = seen.get(environment) ?? 0;
    seen.set(environment, before + 1);
    if (before < newest) kept.add(id);
  }
  return kept;
}

/** @returns the ids of all deployments that an environment's pointers name */
function namedBy({
  active,
  previous,
  desired,
  accepted,
  emergency,
  open,
  held = [],
}                   )                    {
  return [
    ...[active, previous, desired, emergency, ...accepted].flatMap(
      (pointer) => pointer?.deployment ?? [],
    ),
    ...open,
    ...held.flatMap(({ deployment, by }) => [deployment, by]),
  ];
}

/**
 * @param record a release's or a deployment's record
 * @returns a text that sorts by time: when it began, and which it is
 */
function orderOf(record                 )         {
  if (record.kind === 'deployment') return record.id;
  const at = record.transitions[0]?.at ?? '';
  return `${at.replace(/[-:.]/g, '')}-${record.commit}`;
}

/** @returns the records by the time when they began */
function inOrder                           (records              )               {
  return records
    .map((record) => ({ record, order: orderOf(record) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ record }) => record);
}


/***/ }),

/***/ 38543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ FrozenRecords),
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   aH: () => (/* binding */ newestVersions)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99804);
/* harmony import */ var _invalid_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79286);
/* harmony import */ var _signatures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(910);
/* harmony import */ var _archive_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15149);
/* harmony import */ var _index_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7402);
/* harmony import */ var _pack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27155);
/* harmony import */ var _pack_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14366);
/* harmony import */ var _word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10402);

                                                     


                                                          

                                                 

                                                     





/** Reads a file of the archive at a commit, and no more than it needs for it. */
                                                                                               

/**
 * One application's frozen records, as the hot tree vouches for them: everything is read at the commit that it names,
 * which git proves.
 */
class FrozenRecords {
           document               ;
           #read             ;
           #trust                         ;
           #packs = new Map                                    ();

  constructor(document               , read             , trust                         ) {
    this.document = document;
    this.#read = read;
    this.#trust = trust;
  }

  /**
   * @param prefix the beginning of a commit, 4 digits or more
   * @returns everything that is frozen of such commits
   * @throws LEDGER_ARCHIVE_INVALID, LEDGER_RECORD_INVALID
   */
  async ofCommit(prefix        )                         {
    const packs = await this.#packsOf('commit', prefix);
    return this.#choose(packs, [prefix], (record) => record.commit.startsWith(prefix));
  }

  /**
   * @param meaning what a word can mean
   * @returns the frozen records that are found by one of its meanings; of their commits there may be more
   * @throws LEDGER_ARCHIVE_INVALID, LEDGER_RECORD_INVALID
   */
  async matching(meaning             )                         {
    const { digest, desired, run } = meaning;
    const commit = meaning.commit ?? meaning.deployment?.split('-')[1];
    const packs = await Promise.all([
      commit === undefined ? [] : this.#packsOf('commit', commit),
      digest === undefined ? [] : this.#packsOf('digest', digest),
      desired === undefined ? [] : this.#packsOf('ops', desired),
      run === undefined ? [] : this.#packsOf('run', run),
    ]);
    const texts = [commit, digest, desired, run === undefined ? undefined : JSON.stringify(run)];
    return this.#choose(
      packs.flat(),
      texts.filter((text) => text !== undefined),
      (record) =>
        (commit !== undefined && record.commit.startsWith(commit)) ||
        (digest !== undefined && (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .imageDigestsOf */ .QW)(record).some((it) => it.startsWith(digest))) ||
        (desired !== undefined && (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .desiredOf */ .OO)(record)?.startsWith(desired) === true) ||
        (run !== undefined && (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOf */ .ky)(record).includes(run)),
    );
  }

  /**
   * @param pack a pack's number
   * @returns its lines
   * @throws LEDGER_ARCHIVE_INVALID where it is not there
   */
  async linesOfPack(pack        )                             {
    return (0,_pack_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(await this.#file((0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .packPath */ .x9)(pack)));
  }

  /**
   * @param pack a pack's number
   * @param texts only lines that hold one of these; every line where there are none
   * @returns its records, each as every record of the ledger is believed
   * @throws LEDGER_ARCHIVE_INVALID, LEDGER_RECORD_INVALID, LEDGER_SIGNATURE_MISSING, LEDGER_SIGNATURE_INVALID
   */
  async recordsOfPack(
    pack        ,
    texts                    = [],
  )                                      {
    const known = this.#packs.get(pack) ?? this.linesOfPack(pack);
    this.#packs.set(pack, known);
    const records                    = [];
    for (const [index, line] of (await known).entries()) {
      if (texts.length > 0 && !texts.some((text) => line.includes(text))) continue;
      records.push(this.#believe(line, `${(0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .packPath */ .x9)(pack)}:${String(index + 1)}`));
    }
    return records;
  }

  /**
   * @param page a page of the index by time
   * @returns its lines, the oldest pack first
   * @throws LEDGER_ARCHIVE_INVALID
   */
  async page(page        )                                {
    const path = (0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .pagePath */ .HX)(page);
    const bytes = await this.#file(path);
    try {
      return (0,_pack_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(bytes).map((line) => _pack_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .packEntrySchema */ .fm.parse(JSON.parse(line)));
    } catch (error) {
      throw archiveInvalid(this.document, `lines of packs in ${path}; found something else`, error);
    }
  }

  async #packsOf(kind           , key        )                             {
    const { whole, leaf } = (0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .indexPlace */ .Cx)(kind, key);
    const files = await Promise.all([whole, leaf].map(async (path) => this.#optional(path)));
    const found = files.flatMap((bytes, index) =>
      bytes === undefined ? [] : [...(0,_index_files_js__WEBPACK_IMPORTED_MODULE_4__/* .parseKeys */ .Ss)([whole, leaf][index] ?? whole, bytes)],
    );
    return found
      .filter(([known]) => (kind === 'run' ? known === key : known.startsWith(key)))
      .flatMap(([, packs]) => packs);
  }

  async #choose(
    packs                   ,
    texts                   ,
    isMeant                                      ,
  )                         {
    const read = [...new Set(packs)].map(async (pack) => this.recordsOfPack(pack, texts));
    return sorted((await Promise.all(read)).flat().filter(isMeant));
  }

  #believe(line        , place        )                  {
    const path = `archive/${this.document.application}/${place}`;
    const { record, problems } = (0,_pack_js__WEBPACK_IMPORTED_MODULE_1__/* .examineLine */ .s_)(line, path);
    if (record === undefined) throw (0,_invalid_record_js__WEBPACK_IMPORTED_MODULE_5__/* .invalidRecord */ .d)(path, problems);
    (0,_signatures_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseUntrusted */ .zd)(path, record, this.#trust);
    return record;
  }

  async #file(path        )                      {
    const bytes = await this.#optional(path);
    if (bytes !== undefined) return bytes;
    throw archiveInvalid(this.document, `${path} in the archive; it is not there`);
  }

  async #optional(path        )                                  {
    try {
      return await this.#read(this.document.commit, path);
    } catch (error) {
      if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .isWaybillError */ .xS)(error, 'GIT_COMMIT_NOT_FOUND')) throw error;
      throw archiveInvalid(
        this.document,
        `the commit ${this.document.commit}, at which the hot tree says the archive is; it is gone`,
        error,
      );
    }
  }
}

/**
 * @param records records, some of them in more than one version
 * @returns each once, with the most transitions
 */
function newestVersions                           (records              )               {
  const newest = new Map           ();
  for (const record of records) {
    const name = record.kind === 'release' ? record.commit : record.id;
    const known = newest.get(name);
    if (known === undefined || known.transitions.length < record.transitions.length)
      newest.set(name, record);
  }
  return [...newest.values()];
}

/** @returns releases and deployments apart, each once */
function sorted(records                            )                {
  return {
    releases: newestVersions(records.filter((record) => record.kind === 'release')),
    deployments: newestVersions(records.filter((record) => record.kind === 'deployment')),
  };
}

function archiveInvalid(
  { application, commit }               ,
  expected        ,
  cause          ,
)                                 {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .ledgerError */ .E)('LEDGER_ARCHIVE_INVALID', {
    message: `Expected, of the frozen records of ${application}, ${expected}.`,
    remedy:
      'Run `waybill ledger verify` to see what is wrong. The branch of the archive only grows: if somebody pushed over it, push its former head again; if only an index is wrong, run `waybill ledger rebuild-index`.',
    facts: { application, commit },
    ...(cause === undefined ? {} : { cause }),
  });
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ IndexCollection),
/* harmony export */   SS: () => (/* binding */ addEntries),
/* harmony export */   Ss: () => (/* binding */ parseKeys),
/* harmony export */   aB: () => (/* binding */ entriesFor)
/* harmony export */ });
/* unused harmony exports largestBucket, bucketFiles */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99804);
/* harmony import */ var _archive_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15149);
/* harmony import */ var _pack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27155);
/* harmony import */ var _word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10402);


                                             

                                                     



/**
 * A bucket above this many bytes becomes a folder of leaves. Below, it comes with one read; above, every new record
 * would send it again.
 */
const largestBucket = 16 * 1024;

/** Says that a pack has records that are found by a key. */
                             
                           
                       
                        
 

/**
 * @param record a frozen record
 * @param pack where it is
 * @returns by what it is found
 */
function entriesFor(record                 , pack        )                        {
  const ops = (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .desiredOf */ .OO)(record);
  return [
    { kind: 'commit', key: record.commit, pack },
    ...(0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .imageDigestsOf */ .QW)(record).map((key) => ({ kind: 'digest'         , key, pack })),
    ...(ops === undefined ? [] : [{ kind: 'ops'         , key: ops, pack }]),
    ...(0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOf */ .ky)(record).map((key) => ({ kind: 'run'         , key, pack })),
  ];
}

/** The keys of a bucket or of a leaf, with the packs of each in ascending order. */
                                                               

const lineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(64), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative()).min(1)]);

/**
 * @param path where the file is, for messages
 * @param bytes a bucket's or a leaf's content
 * @throws LEDGER_ARCHIVE_INVALID
 */
function parseKeys(path        , bytes            )            {
  try {
    return new Map((0,_pack_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(bytes).map((line) => lineSchema.parse(JSON.parse(line))));
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerError */ .E)('LEDGER_ARCHIVE_INVALID', {
      message: `Expected lines of a key and the numbers of packs in ${path} of the archive; found something else.`,
      remedy: 'Run `waybill ledger rebuild-index`: it makes the index anew from the packs.',
      facts: { path },
      cause: error,
    });
  }
}

function encodeKeys(keys           )         {
  const lines = [...keys]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, packs]) => `${JSON.stringify([key, packs])}\n`);
  return Buffer.from(lines.join(''));
}

                                                  

function addKey(keys             , key        , pack        )       {
  const packs = keys.get(key) ?? [];
  if (packs.includes(pack)) return;
  keys.set(
    key,
    [...packs, pack].sort((a, b) => a - b),
  );
}

/**
 * @param kind which index
 * @param bucket the bucket's folder
 * @param keys all its keys
 * @returns its files: one, or its leaves where it has grown. How it came to its keys makes no difference.
 */
function bucketFiles(
  kind           ,
  bucket        ,
  keys           ,
)                              {
  const whole = encodeKeys(keys);
  if (whole.length <= largestBucket) return new Map([[`${bucket}.jsonl`, whole]]);
  const leaves = new Map                     ();
  for (const [key, packs] of keys) {
    const { leaf } = (0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .indexPlace */ .Cx)(kind, key);
    const own              = leaves.get(leaf) ?? new Map                           ();
    own.set(key, packs);
    leaves.set(leaf, own);
  }
  return new Map([...leaves].map(([leaf, own]) => [leaf, encodeKeys(own)]));
}

/**
 * Adds entries to the indices of an archive, reading and writing only the buckets or leaves that they are in.
 * @param source the archive as it is
 * @param entries what to add
 * @returns path → new content, or null for a bucket that became a folder
 * @throws LEDGER_ARCHIVE_INVALID
 */
async function addEntries(
  source            ,
  entries                       ,
)                                                  {
  const buckets = new Map                      ();
  for (const entry of entries) {
    const { bucket } = (0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .indexPlace */ .Cx)(entry.kind, entry.key);
    const own = buckets.get(bucket) ?? [];
    own.push(entry);
    buckets.set(bucket, own);
  }
  const changed = await Promise.all(
    [...buckets].map(async ([bucket, own]) => changedBucket(source, bucket, own)),
  );
  return new Map(changed.flatMap((files) => [...files]));
}

async function changedBucket(
  source            ,
  bucket        ,
  entries                       ,
)                                                  {
  const places = entries.map((entry) => ({ entry, ...(0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .indexPlace */ .Cx)(entry.kind, entry.key) }));
  const wholePath = `${bucket}.jsonl`;
  const paths = [...new Set(places.map(({ leaf }) => leaf))];
  const [whole, ...leaves] = await Promise.all(
    [wholePath, ...paths].map(async (path) => source.readFile(path)),
  );
  const isFolder =
    whole === undefined &&
    (leaves.some((leaf) => leaf !== undefined) || (await source.listFiles(bucket)).length > 0);
  if (isFolder) {
    return new Map(
      paths.map((path, index) => {
        const before = leaves[index];
        const keys = new Map(before === undefined ? [] : parseKeys(path, before));
        for (const { entry, leaf } of places)
          if (leaf === path) addKey(keys, entry.key, entry.pack);
        return [path, encodeKeys(keys)];
      }),
    );
  }
  const keys = new Map(whole === undefined ? [] : parseKeys(wholePath, whole));
  for (const { key, pack } of entries) addKey(keys, key, pack);
  const files = new Map                           ();
  for (const { kind } of entries.slice(0, 1)) {
    for (const [path, bytes] of bucketFiles(kind, bucket, keys)) files.set(path, bytes);
  }
  if (whole !== undefined && !files.has(wholePath)) files.set(wholePath, null);
  return files;
}

/** All keys of all indices, as they are made from packs alone. */
class IndexCollection {
           #buckets = new Map                                                                  ();

  add({ kind, key, pack }            )       {
    const { bucket } = (0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .indexPlace */ .Cx)(kind, key);
    let own = this.#buckets.get(bucket);
    if (own === undefined) {
      own = { kind, keys: new Map() };
      this.#buckets.set(bucket, own);
    }
    addKey(own.keys, key, pack);
  }

  /** @returns each bucket's files, one bucket at a time */
  *files()                                        {
    for (const [bucket, { kind, keys }] of this.#buckets) yield bucketFiles(kind, bucket, keys);
  }
}


/***/ }),

/***/ 14366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ noTotals),
/* harmony export */   bV: () => (/* binding */ entryLine),
/* harmony export */   fm: () => (/* binding */ packEntrySchema),
/* harmony export */   py: () => (/* binding */ addPack)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18656);
/* harmony import */ var _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68219);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50141);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54152);





                                      

const counter = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const environments = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(
  _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
  zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ count: counter, newest: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ }),
);

/** What a line of the index by time says of a pack. */
const packEntrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  pack: counter,
  /** Of the pack's bytes. */
  digest: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  /** Binds this pack's digest to all packs before it. */
  chain: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  releases: counter,
  deployments: counter,
  /** The oldest and the newest deployment in this pack. */
  first: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ.nullable(),
  last: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ.nullable(),
  /** The newest deployment of this pack and of all packs before it: nothing newer is found by going on. */
  newest: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ.nullable(),
  /** How many deployments of each environment are here; `newest` speaks of the packs before it too. */
  environments,
  kinds: zod__WEBPACK_IMPORTED_MODULE_0__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentKinds */ .rh), counter),
  phases: zod__WEBPACK_IMPORTED_MODULE_0__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentPhases */ .Ov), counter),
});
                                                        

/** What all packs together are, as the hot tree says it. */
                                
                                  
                         
                         
                                                                                  
                            
                               
                                 
                                  
                                                                       
    
 

/** @returns the totals of an application that has nothing frozen */
function noTotals(application        )                {
  const chain = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)({ kind: 'archive', application }));
  return { packs: 0, chain, releases: 0, deployments: 0, newest: null, environments: {} };
}

/**
 * Adds a pack to all that were there before.
 * @param before the totals without it
 * @param pack the next pack
 * @returns its line in the index by time, and the totals with it
 */
function addPack(
  before               ,
  pack      ,
)                                                                {
  const digest = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(pack.bytes);
  const chain = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)({ previous: before.chain, pack: before.packs, digest }));
  const deployments = pack.records.filter((record) => record.kind === 'deployment');
  const ids = deployments.map(({ id }) => id).sort();
  const own = environmentsOf(deployments, before);
  const newest = latest(before.newest, ids.at(-1) ?? null);
  const entry            = {
    pack: before.packs,
    digest,
    chain,
    releases: pack.records.length - deployments.length,
    deployments: deployments.length,
    first: ids[0] ?? null,
    last: ids.at(-1) ?? null,
    newest,
    environments: own,
    kinds: countBy(deployments, _record_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I),
    phases: countBy(deployments, _record_js__WEBPACK_IMPORTED_MODULE_5__/* .phaseOf */ .hU),
  };
  const environments = { ...before.environments };
  for (const [name, { count, newest: last }] of Object.entries(own)) {
    environments[name] = { count: (environments[name]?.count ?? 0) + count, newest: last };
  }
  const totals                = {
    packs: before.packs + 1,
    chain,
    releases: before.releases + entry.releases,
    deployments: before.deployments + entry.deployments,
    newest,
    environments,
  };
  return { entry, totals };
}

function environmentsOf(
  deployments                             ,
  before               ,
)                            {
  const found                                                    = {};
  for (const { environment, id } of deployments) {
    const known = found[environment] ?? {
      count: 0,
      newest: before.environments[environment]?.newest ?? id,
    };
    found[environment] = { count: known.count + 1, newest: known.newest > id ? known.newest : id };
  }
  return found;
}

function latest(one               , other               )                {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function countBy                  (
  deployments                             ,
  key                                 ,
)                             {
  const counts                             = {};
  for (const record of deployments) {
    const name = key(record);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** @returns a pack's line in the index by time, with its line feed */
function entryLine(entry           )         {
  return `${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(entry)}\n`;
}


/***/ }),

/***/ 27155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ cutPacks),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   oO: () => (/* binding */ packLine),
/* harmony export */   s_: () => (/* binding */ examineLine)
/* harmony export */ });
/* unused harmony export preferredPackBytes */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69545);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81009);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34431);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62737);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93127);





                                                     

/**
 * A pack is closed when it has this many bytes: what a lookup reads for one record, some 60 kB when it travels. No
 * pack is longer than a document may be.
 */
const preferredPackBytes = 512 * 1024;

/**
 * @param record a record that is frozen
 * @returns its line in a pack: canonical JSON with a seal over all of it, without the line feed
 */
function packLine(record                 )         {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ ...record, seal: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(record)) });
}

/** Records that become one pack, and its bytes. */
                       
                                               
                         
 

/**
 * @param records what is frozen, in its order
 * @param preferredBytes where a pack is closed
 * @returns the packs that hold them
 */
function cutPacks(
  records                            ,
  preferredBytes = preferredPackBytes,
)                  {
  const packs         = [];
  let open                                              = [];
  let size = 0;
  const close = ()       => {
    if (open.length === 0) return;
    const bytes = Buffer.from(open.map(({ line }) => `${line}\n`).join(''));
    packs.push({ records: open.map(({ record }) => record), bytes });
    open = [];
    size = 0;
  };
  for (const record of records) {
    const line = packLine(record);
    const length = Buffer.byteLength(line) + 1;
    if (size + length > Math.min(preferredBytes, _documents_js__WEBPACK_IMPORTED_MODULE_2__/* .maximumDocumentBytes */ .hZ)) close();
    open.push({ record, line });
    size += length;
  }
  close();
  return packs;
}

/** @returns the lines of a pack, of a page or of a leaf, without their line feeds */
function linesOf(bytes            )                    {
  const text = Buffer.from(bytes).toString('utf8');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** A line that can be believed as far as it goes alone, or what is wrong with it. */
                          
                                                                        
                                                                                

const identitySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('kind', [
  zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('release'), application: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
  zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('deployment'),
    application: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  }),
]);

/**
 * Reads one line of a pack, or of an export, as every document of the ledger is read: it believes nothing.
 * @param line the line
 * @param place where it stands, for messages
 */
function examineLine(line        , place        )               {
  const refuse = (code                       , message        )               => ({
    record: undefined,
    problems: [{ path: place, code, message }],
  });
  let value         ;
  try {
    value = JSON.parse(line);
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(value) !== line) return refuse('unreadable', 'it is not canonical JSON');
  } catch (error) {
    return refuse('unreadable', `it is not JSON: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error).slice(0, 200)}`);
  }
  const identity = identitySchema.safeParse(value).data;
  if (identity === undefined) return refuse('form-invalid', 'it is no release and no deployment');
  const { application } = identity;
  const path =
    identity.kind === 'release'
      ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .releasePath */ .bD)(application, identity.commit)
      : (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentPath */ .nR)(application, identity.environment, identity.id);
  const hot = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  const { document, problems } = (0,_examine_js__WEBPACK_IMPORTED_MODULE_6__/* .examine */ .sb)(path, hot);
  if (document?.kind === 'release' || document?.kind === 'deployment')
    return { record: document, problems: [] };
  return { record: undefined, problems: problems.map((problem) => ({ ...problem, path: place })) };
}


/***/ }),

/***/ 10402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ desiredOf),
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   QW: () => (/* binding */ imageDigestsOf),
/* harmony export */   i4: () => (/* binding */ recordsMeant),
/* harmony export */   ky: () => (/* binding */ runsOf)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43509);
/* harmony import */ var _evidence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68219);


                                                                    
                                                 

/** What a word from a person can mean; it may mean more than one thing at once. */
                              
                                   
                                      
                                                          
                                      
                                                                                                
                                       
                                          
                                   
 

/**
 * @param word what a person typed
 * @returns what it can mean
 */
function meaningOf(word        )              {
  const tagged = word.startsWith('sha-') ? word.slice('sha-'.length) : word;
  const digest = word.slice(word.indexOf('@') + 1).replace(/^sha256:/, '');
  const isCommit = /^[0-9a-f]{4,40}$/.test(tagged);
  const isDesired = /^[0-9a-f]{7,40}$/.test(word) || /^sha256:[0-9a-f]{64}$/.test(word);
  return {
    commit: isCommit ? tagged : undefined,
    digest: /^[0-9a-f]{12,64}$/.test(digest) ? digest : undefined,
    desired: isDesired ? word.replace('sha256:', '') : undefined,
    deployment: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentIdSchema */ .kZ.safeParse(word).success ? word : undefined,
    run: word !== '' && word.length <= 64 ? word : undefined,
  };
}

/** @returns the digests of a record's images, in hexadecimal digits */
function imageDigestsOf(record                                  )                    {
  const images =
    record.kind === 'deployment'
      ? record.release.images
      : ((0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseEvidence */ .Z3)(record, 'claimed') ?? (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseEvidence */ .Z3)(record, 'built'))?.images;
  return (images ?? []).map(({ digest }) => digest.slice('sha256:'.length));
}

/** @returns where a deployment's desired state was written, in hexadecimal digits */
function desiredOf(record                                  )                     {
  if (record.kind === 'release') return undefined;
  const state = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentEvidence */ .L8)(record, 'desired')?.state;
  return state?.kind === 'file' ? state.checksum.slice('sha256:'.length) : state?.commit;
}

/** @returns the runs that made transitions of a record, each once */
function runsOf(record                                  )                    {
  return [...new Set(record.transitions.map(({ by }) => by.run))];
}

/**
 * Chooses what a word means. A deployment's id, a commit of desired state and the run of a deployment mean these
 * deployments alone; everything else means a commit with all its records.
 * @param records all records, or those that an index gave
 * @param meaning what the word can mean
 * @returns the deployments, and the releases of their commits
 */
function recordsMeant(records               , meaning             )                {
  const exact = records.deployments.filter((record) => isExactly(record, meaning));
  if (exact.length > 0) {
    const commits = new Set(exact.map(({ commit }) => commit));
    return {
      releases: records.releases.filter(({ commit }) => commits.has(commit)),
      deployments: exact,
    };
  }
  const all = [...records.releases, ...records.deployments];
  const commits = new Set(
    all.filter((record) => isOfCommit(record, meaning)).map(({ commit }) => commit),
  );
  return {
    releases: records.releases.filter(({ commit }) => commits.has(commit)),
    deployments: records.deployments.filter(({ commit }) => commits.has(commit)),
  };
}

function isExactly(record                  , meaning             )          {
  const { deployment, desired, run } = meaning;
  const state = desiredOf(record);
  return (
    record.id === deployment ||
    (desired !== undefined && state?.startsWith(desired) === true) ||
    (run !== undefined && runsOf(record).includes(run))
  );
}

function isOfCommit(record                                  , meaning             )          {
  const { commit, digest, run } = meaning;
  return (
    (commit !== undefined && record.commit.startsWith(commit)) ||
    (digest !== undefined && imageDigestsOf(record).some((known) => known.startsWith(digest))) ||
    (run !== undefined && record.kind === 'release' && runsOf(record).includes(run))
  );
}


/***/ }),

/***/ 34431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ encodeDocument),
/* harmony export */   SC: () => (/* binding */ maximumAccepted),
/* harmony export */   Zd: () => (/* binding */ encodeSealed),
/* harmony export */   hZ: () => (/* binding */ maximumDocumentBytes),
/* harmony export */   kc: () => (/* binding */ maximumHeld),
/* harmony export */   xt: () => (/* binding */ documentForms)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18656);
/* harmony import */ var _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68219);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38956);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50141);
/* harmony import */ var _transition_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94907);


                                                             



                                                                                    


/** Points at a deployment. */
                                    
                              
                             
                                                             
                      
 

/** A release that was rolled back: promotion does not bring it back by itself. */
                                                        
                                        
                      
 

/** What an environment runs as far as the ledger knows, and what is under way. */
                                    
                          
                               
                               
                               
                                                                                 
                              
                                
                                            
                                                     
                                              
                                                                                                               
                                             
                                                      
                                                  
                                                                                                                   
                                         
                                                                                                                    
                                         
                                                                          
                                   
                               
                                       
 

/** Who holds an environment. */
                             
                          
                        
                               
                               
                        
                              
                              
                                                                 
                              
                              
                               
                                       
 

/**
 * Who alone writes the list of what is attached to a digest, where a registry keeps that list under a tag: registries
 * cannot compare and set one.
 */
                              
                          
                                
                               
                           
                        
                              
                                                                 
                              
                               
                                       
 

/** What of an application is frozen, and where: the head of the ledger vouches for all of it. */
                                                      
                          
                           
                               
                                                                                            
                             
                               
                                       
 

/** What the ledger says of itself. */
                               
                          
                          
 

/** Everything that the hot tree holds. */
                            
                
                 
                    
                     
              
               
                  

/** The most that one document may be long; larger ones are refused unread. */
const maximumDocumentBytes = 1_048_576;

/** The most accepted deployments that an environment's pointers list. */
const maximumAccepted = 50;

/** The most releases that an environment holds back; older ones have newer ones over them by then. */
const maximumHeld = 50;

const schemaText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[1-9][0-9]{0,3}\.[0-9]{1,4}$/);
const common = { schema: schemaText, application: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq };
const pointer = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  deployment: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ,
  commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
  at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
});

/** A certificate, a log entry and a timestamp take some 6 kB. */
const maximumMaterialBytes = 32_768;

/** The signatures of ECDSA P-256 and Ed25519 have some 100 characters. */
const signature = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    keyid: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
    sig: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
      .max(1024)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'expected base64'),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J())
      .refine((material) => JSON.stringify(material).length <= maximumMaterialBytes, {
        message: `expected at most ${String(maximumMaterialBytes)} bytes`,
      })
      .exactOptional(),
  })
  .exactOptional();

const transitionParts = {
  at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
  by: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .ownerSchema */ .$K,
  previous: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  signature,
};

/** The forms of stored documents. They check and never change a value, so that unknown fields stay as they are. */
const forms = (
  reading         ,
)                                                                                     => ({
  ledger: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ schema: schemaText, kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('ledger') }),
  release: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('release'),
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
    transitions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
            to: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .releasePhases */ .yT),
            evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY                 (),
            ...transitionParts,
          })
          .superRefine(({ to, evidence }, context) => {
            for (const message of (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseEvidenceProblems */ .Po)(to, evidence, reading)) {
              context.addIssue({ code: 'custom', message, path: ['evidence'] });
            }
          }),
      )
      .min(1)
      .max(500),
  }),
  deployment: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('deployment'),
    id: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ,
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    delivery: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_transition_table_js__WEBPACK_IMPORTED_MODULE_5__/* .deliveryModes */ .bC),
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
    release: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseSchema */ .By,
    transitions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
            to: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentPhases */ .Ov),
            evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY                    (),
            ...transitionParts,
          })
          .superRefine(({ to, evidence }, context) => {
            for (const message of (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .deploymentEvidenceProblems */ .Jh)(to, evidence, reading)) {
              context.addIssue({ code: 'custom', message, path: ['evidence'] });
            }
          }),
      )
      .min(1)
      .max(50),
  }),
  environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('environment'),
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    generation: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    active: pointer.nullable(),
    previous: pointer.nullable(),
    desired: pointer.nullable(),
    accepted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(pointer).max(maximumAccepted),
    held: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(pointer.extend({ by: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ }))
      .max(maximumHeld)
      .exactOptional(),
    emergency: pointer.exactOptional(),
    open: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ).max(100),
    signature,
  }),
  lock: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('lock'),
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    owner: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .ownerSchema */ .$K,
    generation: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    acquiredAt: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    leaseUntil: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    deployment: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ,
    signature,
  }),
  'subject-lock': zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('subject-lock'),
    subject: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
    owner: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .ownerSchema */ .$K,
    acquiredAt: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    leaseUntil: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    signature,
  }),
  archive: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('archive'),
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
    packs: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    chain: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
    releases: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    deployments: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    newest: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ.nullable(),
    environments: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(
      _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
      zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ count: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(), newest: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ }),
    ),
    signature,
  }),
});

/** One set for what this version writes, one for what a newer minor version wrote. */
const documentForms = { strict: forms('strict'), tolerant: forms('tolerant') }         ;

/**
 * Writes a document as it is stored: sorted keys, two spaces, and a seal over all of it. The seal finds an
 * edit and damage; who wrote the document is for signatures to say.
 * @param document any document of the ledger
 * @returns its bytes; equal documents give equal bytes
 */
function encodeDocument(document                )         {
  return encodeSealed({ ...document });
}

/**
 * @param fields a document's fields, known or not
 * @returns the bytes that hold them, with their seal
 */
function encodeSealed(fields                                   )         {
  const seal = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(fields));
  const sorted          = JSON.parse((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)({ ...fields, seal }));
  return Buffer.from(`${JSON.stringify(sorted, null, 2)}\n`);
}


/***/ }),

/***/ 99804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ ledgerError)
/* harmony export */ });
/* unused harmony export ledgerErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `ledger` throws. */
const ledgerErrorCodes = {
  LEDGER_TRANSITION_ILLEGAL:
    'The transition table has no such step from the phase where the record stands.',
  LEDGER_EVIDENCE_INVALID:
    'The evidence of a transition is incomplete, malformed, or contradicts what the record says already.',
  LEDGER_RECORD_INVALID:
    'A stored record cannot be believed: it was edited by hand, is damaged, or was written by a newer major version.',
  LEDGER_RECORD_MISSING: 'A record that the call needs is not in the ledger.',
  LEDGER_ARCHIVE_INVALID:
    'The frozen records, or an index of them, are not as Waybill wrote them, or are gone.',
  LEDGER_HISTORY_TOO_LONG:
    'So few deployments fit a filter that too much of the history would have to be read for them.',
  LEDGER_LOCKED: 'Another run holds the environment.',
  LEDGER_OVERTAKES:
    'An older commit, or one whose place in history is not known, would replace what an environment runs.',
  LEDGER_SIGNATURE_MISSING:
    'A record carries no signature where the policy requires one: anyone who may push can have written it.',
  LEDGER_SIGNATURE_INVALID:
    "A record's signature is not that of a key which may sign it, or does not cover what it says.",
  LEDGER_SIGNER_MISSING:
    'The policy requires signed records, and this run has no key to sign what it would write.',
  LEDGER_SIGNER_REFUSED:
    'A key may not sign the records of this environment, or of a release: nobody would believe them.',
  LEDGER_SUPERSEDED: 'A newer release took the place of the one that this run waited with.',
  LEDGER_NOT_CLAIMED: 'The release has no claim yet, so nothing may be tagged or released from it.',
}                              ;

/** Makes the errors of `ledger`. */
const ledgerError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(ledgerErrorCodes);


/***/ }),

/***/ 68219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ testedSchema),
/* harmony export */   DC: () => (/* binding */ proseSchema),
/* harmony export */   G0: () => (/* binding */ versionSchema),
/* harmony export */   HZ: () => (/* binding */ desiredStateSchema),
/* harmony export */   Kr: () => (/* binding */ changeSchema),
/* harmony export */   M: () => (/* binding */ recordedAttestationSchema),
/* harmony export */   O9: () => (/* binding */ pushedImageSchema),
/* harmony export */   aD: () => (/* binding */ migrationOutcomeSchema),
/* harmony export */   dv: () => (/* binding */ imageContentsSchema),
/* harmony export */   g1: () => (/* binding */ identitySchema),
/* harmony export */   hf: () => (/* binding */ overriddenGates),
/* harmony export */   kZ: () => (/* binding */ deploymentIdSchema),
/* harmony export */   mA: () => (/* binding */ lineSchema),
/* harmony export */   oI: () => (/* binding */ overrideSchema),
/* harmony export */   tp: () => (/* binding */ factsSchema),
/* harmony export */   wF: () => (/* binding */ smokeResultSchema),
/* harmony export */   xI: () => (/* binding */ approvalSchema),
/* harmony export */   yB: () => (/* binding */ observationSchema)
/* harmony export */ });
/* unused harmony export approvalSources */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);



/** A line of text from outside: never empty, never unbounded. */
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(500);

/** A longer text: an error's message, a remedy, a reason. */
const proseSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4000);

/** Small, flat facts, as errors carry them. */
const factsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(
  zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100),
  zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ(), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1000))]),
);

/** An image as it was pushed: by digest, without a tag. */
const pushedImageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  name: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
  repository: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .imageRepositorySchema */ .LV,
  digest: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
});
                                                            

/** What a pushed image is made of, as it was read back from the registry, and from what it was made. */
const imageContentsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  name: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
  platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(200),
        /** Of the platform's own manifest. */
        digest: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
        /** The bytes of manifest, configuration and layers. */
        size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
        layers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative()).max(4096),
      }),
    )
    .min(1)
    .max(64),
  /** Base images and what else the builder proved that it took. */
  materials: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: lineSchema, digest: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er })).max(200),
});
                                                                

/** A statement that hangs on an image: by its digest it is found without the registry's list of referrers. */
const recordedAttestationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  /** The image's name. */
  image: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
  /** What it says, as a URI. */
  predicateType: lineSchema,
  /** The digest of the referrer that carries it. */
  attestation: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  /** The manifest on which it hangs, where that is one of an index; the image itself where absent. */
  subject: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er.optional(),
});
                                                                            

/** Something that this code saw: where it looked, when, and what it found. */
const observationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  subject: lineSchema,
  at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
  value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
});
                                                            

/** The release's identity, as running processes told it: every answer that counts was the expected one. */
const identitySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    expected: lineSchema,
    observations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(observationSchema).min(1).max(100),
  })
  .refine((identity) => identity.observations.every(({ value }) => value === identity.expected), {
    message: 'an observed identity is not the expected one',
  });
                                                      

const placeholders                      = new Set([
  ...['-', '?', 'unknown', 'none', 'null', 'undefined', 'n/a', 'na', 'tbd', 'todo', 'pending'],
  ...['latest', 'dev', 'snapshot', '0.0.0', 'placeholder'],
]);

/** The version that a release says it is. A value that stands for "not known" is none (design, section 4). */
const versionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .min(1)
  .max(255)
  .refine((version) => version.trim() === version && !placeholders.has(version.toLowerCase()), {
    message: 'expected a version, found a placeholder',
  });

/** `<time>-<12 digits of the commit>-<4 random digits>`: sorts by time. */
const deploymentIdSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .regex(
    /^[0-9]{8}T[0-9]{9}Z-[0-9a-f]{12}-[0-9a-f]{4}$/,
    'expected a deployment id such as 20260131T120000000Z-0123456789ab-c0de',
  );

/** Where desired state was written, as it was read back: a commit, or the checksum of a host's file. */
const desiredStateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
  zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('commit'),
    repository: lineSchema,
    ref: lineSchema,
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
  }),
  zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('file'),
    host: lineSchema,
    path: lineSchema,
    checksum: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  }),
]);
                                                              

/** One value that was changed in desired state. */
const changeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  file: lineSchema,
  selector: lineSchema,
  before: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000).nullable(),
  after: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000),
});
                                                  

/** What a finished migration left behind. A schema that does not exist yet has no version: null. */
const migrationOutcomeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  versionBefore: lineSchema.nullable(),
  versionAfter: lineSchema,
  outputDigest: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
  /** The oldest schema version whose application still works on this schema, as the release declares it. */
  compatibleFrom: lineSchema.optional(),
});
                                                                      

/** Where an approval was given. `admin-bypass`: an administrator of the forge let the run through, and the policy allows that. */
const approvalSources = [
  'signed-approval',
  'review',
  'merge',
  'environment',
  'admin-bypass',
]         ;
                                                              

/** Sources of which the forge keeps neither time nor attempt, so that only the job that saw them can say both. */
const observedSources                              = new Set(['environment', 'admin-bypass']);

/** One person's (or rule's) word that a plan may be carried out. */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    approver: lineSchema,
    /** When it was given; where `observed` stands, when it was seen. */
    at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    planHash: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
    /** The signed document; always there where the source is one. */
    envelopeDigest: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er.optional(),
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(approvalSources),
    /** The run and its attempt that waited for the review. */
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(64).optional(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional(),
    /** The pull request that was reviewed, and where people look at the review. */
    pullRequest: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional(),
    url: lineSchema.optional(),
    /** What the approver said, without control characters. */
    comment: lineSchema.optional(),
    /** The forge does not tell when it was given: `at` is when the job that waited for it started. */
    observed: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('job-start').optional(),
  })
  .refine((it) => it.source !== 'signed-approval' || it.envelopeDigest !== undefined, {
    message: 'a signed approval names the digest of its envelope',
    path: ['envelopeDigest'],
  })
  .superRefine((it, context) => {
    if (!observedSources.has(it.source)) return;
    for (const key of ['run', 'attempt', 'observed']         ) {
      if (it[key] !== undefined) continue;
      const message = `an approval from the forge's environment says its ${key}`;
      context.addIssue({ code: 'custom', message, path: [key] });
    }
  });
                                                      

/** How one smoke check ended. A check that must not block may warn; one that must hold has passed, or there is no evidence. */
const smokeResultSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  name: lineSchema,
  outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'warned', 'skipped']),
  /** Why it warned, or why it was not needed. */
  reason: proseSchema.optional(),
  attempts: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
  seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
});
                                                            

/** The gates that a person may override with a written reason, where the policy lets them. */
const overriddenGates = ['freeze', 'hold']         ;

/** A gate that somebody overrode, why, and who: in the plan that was approved, and in the record. */
const overrideSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  gate: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(overriddenGates),
  reason: proseSchema,
  by: lineSchema,
});
                                                      

/** What was tested before a merge: the merged commit took its digests, because it has the same tree. */
const testedSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
  tree: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/),
  /** Who signed the images for that commit, as the policy calls them. */
  signers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lineSchema).min(1).max(100),
  /** The checks that were green on it. */
  checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lineSchema).min(1).max(100),
});
                                                  


/***/ }),

/***/ 38956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ parseReleaseEvidence),
/* harmony export */   Jh: () => (/* binding */ deploymentEvidenceProblems),
/* harmony export */   KJ: () => (/* binding */ evidenceError),
/* harmony export */   Po: () => (/* binding */ releaseEvidenceProblems),
/* harmony export */   _j: () => (/* binding */ parseDeploymentEvidence)
/* harmony export */ });
/* unused harmony exports releaseEvidenceSchemas, appliedBy, deploymentEvidenceSchemas, skippedEvidenceSchemas */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48173);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99348);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99804);
/* harmony import */ var _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68219);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50141);
/* harmony import */ var _transition_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94907);







const images =                                        (image   )                =>
  zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(image)
    .min(1)
    .max(64)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, {
      message: 'two images have one name',
    });

/** How an attempt ended that did not succeed: the error that it met. */
const outcome = {
  code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]{2,99}$/, 'expected an error code in upper case'),
  message: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC,
  remedy: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC,
  facts: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .factsSchema */ .tp,
};

/** What each phase of a release must prove. */
const releaseEvidenceSchemas = {
  building: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('building'), engine: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA }),
  built: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('built'),
    engine: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    images: images(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .pushedImageSchema */ .O9),
    contents: images(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .imageContentsSchema */ .dv).optional(),
    /** Nothing was built: these are the digests that were built and tested for a commit of the same tree. */
    tested: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .testedSchema */ .Bh.optional(),
  }),
  signed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('signed'),
    images: images(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .nameSchema */ .Jq,
        digest: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er,
        /** The manifests of the signatures, as the registry gave them back. */
        signatures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er).min(1).max(16),
        /** Who signed: `key:sha256:…`, or a certificate's subject. */
        identity: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
      }),
    ),
  }),
  claimed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('claimed'), images: images(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .pushedImageSchema */ .O9) }),
  published: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('published'),
    /** Each tag with the digest that it points at, read again from the registry after it was set. */
    tags: images(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .nameSchema */ .Jq,
        tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^sha-[0-9a-f]{40}$/),
        digest: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er,
      }),
    ),
  }),
  released: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('released'),
    /** The waybill as it hangs on each image. */
    waybills: images(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .nameSchema */ .Jq, digest: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er, attestation: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er }),
    ),
    /** All that hangs on the images, signatures and waybills among it. */
    attestations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedAttestationSchema */ .M).max(2000).optional(),
  }),
  failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('failed'),
    /** The phase that was not reached. */
    reaching: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['built', 'signed', 'claimed', 'published', 'released']),
    ...outcome,
  }),
}                                                   ;

/** `hand`: a person changed the target and says so. `target`: this code did, and saw it. */
const appliedBy = ['hand', 'target']         ;

/** What each phase of a deployment must prove. */
const deploymentEvidenceSchemas = {
  requested: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
      phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('requested'),
      kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentKinds */ .rh),
      images: images(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .nameSchema */ .Jq, digest: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er })),
      planHash: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er,
      requestedBy: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
      reason: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC.optional(),
      /** The deployment that this one takes back. */
      undoes: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentIdSchema */ .kZ.optional(),
      version: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .versionSchema */ .G0.optional(),
      /** The gates that a person overrode. */
      overrides: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .overrideSchema */ .oI)
        .min(1)
        .max(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .overriddenGates */ .hf.length)
        .refine((list) => new Set(list.map(({ gate }) => gate)).size === list.length, {
          message: 'a gate is overridden twice',
        })
        .optional(),
      /** The policy made this rollback, not a person. */
      automatic: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).optional(),
      /** What people approved before it was proposed: a pull request is approved later, by its merge. */
      approvals: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalSchema */ .xI).min(1).max(32).optional(),
    })
    .refine((it) => it.automatic !== true || it.kind === 'rollback', {
      message: 'only a rollback is automatic',
      path: ['automatic'],
    })
    .refine((it) => it.kind !== 'rollback' || it.undoes !== undefined, {
      message: 'a rollback names the deployment that it undoes',
      path: ['undoes'],
    })
    .refine((it) => it.kind !== 'emergency' || it.reason !== undefined, {
      message: 'an emergency deployment names its reason',
      path: ['reason'],
    }),
  applied: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
      phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('applied'),
      how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(appliedBy),
      /** Who did it, or had it done. */
      by: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
      /** What was changed: a cluster's deployment, a host, or the environment's address. */
      target: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
      images: images(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .nameSchema */ .Jq, digest: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er })),
      /** What was seen to run afterwards, or why nothing was. */
      seen: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ observations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .observationSchema */ .yB).min(1).max(100) }),
        zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ unseen: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC }),
      ]),
    })
    .refine((it) => it.how !== 'target' || 'observations' in it.seen, {
      message: 'what this code did at a target it also saw there',
      path: ['seen'],
    }),
  proposed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('proposed'),
    repository: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    pullRequest: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    url: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA.optional(),
    head: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .commitShaSchema */ .jr,
    /** What it changes: once it is merged, desired state does not say any more what it said before. */
    changes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .changeSchema */ .Kr).max(500).optional(),
  }),
  approved: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('approved'),
    by: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalSchema */ .xI).min(1).max(32),
  }),
  migrating: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('migrating'),
    engine: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    command: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er,
    versionBefore: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA.nullable(),
    /** What the release declares to leave, where nobody may be there to see what it left: the application migrates. */
    declares: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ versionAfter: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA, compatibleFrom: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA.optional() })
      .optional(),
  }),
  desired: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('desired'),
    state: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .desiredStateSchema */ .HZ,
    changes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .changeSchema */ .Kr).max(500),
    /** What the migration left, where one ran before desired state was written. */
    migration: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .migrationOutcomeSchema */ .aD.optional(),
  }),
  'rolling-out': zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rolling-out'),
    target: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    /** The revision that the target was seen at: the one that holds this desired state. */
    revision: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    observations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .observationSchema */ .yB).max(100),
    migration: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .migrationOutcomeSchema */ .aD.optional(),
  }),
  checking: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('checking'),
    ready: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .observationSchema */ .yB).min(1).max(100),
    identity: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .identitySchema */ .g1,
  }),
  active: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('active'),
    version: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .versionSchema */ .G0,
    identity: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .identitySchema */ .g1,
    smoke: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ results: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .smokeResultSchema */ .wF).min(1).max(500) }),
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ skipped: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC }),
    ]),
  }),
  accepted: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('accepted'),
    how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['automatic', 'person']),
    by: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    reason: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC.optional(),
  }),
  refused: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('refused'), ...outcome }),
  failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('failed'), step: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA.optional(), ...outcome }),
  cancelled: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cancelled'), ...outcome }),
  interrupted: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('interrupted'), ...outcome }),
  superseded: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('superseded'),
    /** Absent where the newer release was not brought by a deployment of this ledger. */
    by: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentIdSchema */ .kZ.optional(),
    ...outcome,
  }),
  'rolled-back': zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rolled-back'),
    by: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentIdSchema */ .kZ,
    ...outcome,
  }),
}                                                      ;

/** A phase that this environment does not need, and why; only for the phases that the table lets be skipped. */
const skippedEvidenceSchemas = {
  approved: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('approved'), skipped: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC }),
  migrating: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('migrating'), skipped: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC }),
}         ;

                                                                                                    
                                                                                          

/** What a phase proves when it is not skipped. */
                                                                      
                                       
  
                                      
                                                                      
  
                                
                                                                                         

/** The error that ended an attempt, without the phase. */
                                                                     

/** How strictly evidence is read: a record of a newer minor version may hold fields that are kept and not read. */
                                            

/**
 * @param to the phase that the evidence is for
 * @param value what was given
 * @param reading strict for what is written, tolerant for records of a newer minor version
 * @returns what is wrong with it; empty when it proves the phase
 */
function releaseEvidenceProblems(
  to              ,
  value         ,
  reading          = 'strict',
)                    {
  return problemsOf(releaseEvidenceSchemas[to], value, reading);
}

/**
 * @param to the phase that the evidence is for
 * @param value what was given
 * @param reading strict for what is written, tolerant for records of a newer minor version
 * @returns what is wrong with it; empty when it proves the phase
 */
function deploymentEvidenceProblems(
  to                 ,
  value         ,
  reading          = 'strict',
)                    {
  const skipped = typeof value === 'object' && value !== null && 'skipped' in value;
  if (!skipped) return problemsOf(deploymentEvidenceSchemas[to], value, reading);
  if (!(0,_transition_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isSkippable */ .YQ)(to)) return [`the phase ${to} cannot be skipped`];
  return problemsOf(skippedEvidenceSchemas[to], value, reading);
}

function problemsOf(schema           , value         , reading         )                    {
  const result = schema.safeParse(value);
  if (result.success) return [];
  const issues = result.error.issues.filter(
    (issue) => reading === 'strict' || issue.code !== 'unrecognized_keys',
  );
  return issues.length === 0 ? [] : (0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .describeIssues */ .w)(new zod__WEBPACK_IMPORTED_MODULE_6__/* .ZodError */ .G(issues));
}

const isReleaseEvidence = (value         , problems                   )                           =>
  problems.length === 0 && value !== undefined;

const isDeploymentEvidence = (
  value         ,
  problems                   ,
)                              => problems.length === 0 && value !== undefined;

/**
 * @param to the phase to prove
 * @param value evidence from outside
 * @returns the evidence, typed
 * @throws LEDGER_EVIDENCE_INVALID with what is missing or wrong
 */
function parseReleaseEvidence(to              , value         )                  {
  const problems = releaseEvidenceProblems(to, value);
  if (isReleaseEvidence(value, problems)) return value;
  throw evidenceError(to, problems);
}

/**
 * @param to the phase to prove
 * @param value evidence from outside
 * @returns the evidence, typed
 * @throws LEDGER_EVIDENCE_INVALID with what is missing or wrong
 */
function parseDeploymentEvidence(to                 , value         )                     {
  const problems = deploymentEvidenceProblems(to, value);
  if (isDeploymentEvidence(value, problems)) return value;
  throw evidenceError(to, problems);
}

/**
 * @param to the phase that was to be entered
 * @param problems what is wrong with its evidence
 */
function evidenceError(
  to        ,
  problems                   ,
)                                 {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .ledgerError */ .E)('LEDGER_EVIDENCE_INVALID', {
    message: `Expected evidence that proves the phase ${to}; ${problems.join('; ')}.`,
    remedy:
      'Record only what was observed: run the step that produces this evidence again, and give its result unchanged.',
    facts: { phase: to, problems },
  });
}


/***/ }),

/***/ 62737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sb: () => (/* binding */ examine),
  XM: () => (/* binding */ pathOf)
});

// UNUSED EXPORTS: problemCodes

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/documents.js
var documents = __webpack_require__(34431);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/layout.js
var layout = __webpack_require__(93127);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/transition-table.js
var transition_table = __webpack_require__(94907);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/replay.js




/** Something that cannot have been made by `transition`. */
                                
                                                                                
                           
 

/**
 * Goes through a record's transitions as if each was made now.
 * @param record a record whose form is right already
 * @returns what is wrong: with the chain, with the table, with what the evidence contradicts
 */
function replayProblems(record                                  )            
                                                                                
                           
    {
  return record.kind === 'release' ? replayRelease(record) : replayDeployment(record);
}

function replayRelease(record               )                  {
  return record.transitions.flatMap((step, index) => {
    const before = { ...record, transitions: record.transitions.slice(0, index) };
    const legal = (0,transition_table/* mayEnter */.uY)(transition_table/* releaseTable */.KZ, (0,src_record/* phasesOf */.I$)(before), step.to);
    return stepProblems(before, step, legal, (0,agreement/* releaseContradictions */.mS)(before, step.evidence));
  });
}

function replayDeployment(record                  )                  {
  const { application, commit } = record.release;
  const own                  =
    application === record.application && commit === record.commit
      ? []
      : [
          {
            code: 'evidence-contradicts',
            message: "the release is not that of the record's commit",
          },
        ];
  return record.transitions.reduce((problems, step, index) => {
    const before = { ...record, transitions: record.transitions.slice(0, index) };
    const legal = (0,transition_table/* mayEnter */.uY)((0,src_record/* tableOf */.c_)(before), (0,src_record/* phasesOf */.I$)(before), step.to);
    const contradictions = (0,agreement/* deploymentContradictions */.is)(before, step.evidence);
    return [...problems, ...stepProblems(before, step, legal, contradictions)];
  }, own);
}

function stepProblems(
  before                                  ,
  step                                          ,
  legal         ,
  contradictions                   ,
)                  {
  const at = `transition ${String(before.transitions.length + 1)} (${step.to})`;
  const problems                  = contradictions.map((problem) => ({
    code: 'evidence-contradicts',
    message: `${at}: ${problem}`,
  }));
  if (!legal) {
    const from = before.transitions.at(-1)?.to ?? 'the start';
    problems.push({
      code: 'transition-illegal',
      message: `${at}: the table has no such step from ${from}`,
    });
  }
  if (step.previous !== (0,src_record/* chainHead */.MF)(before)) {
    problems.push({
      code: 'chain-broken',
      message: `${at}: it does not refer to what stands before it`,
    });
  }
  return problems;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/examine.js







/** What can be wrong with a stored document, each with one sentence for the documentation. */
const problemCodes = {
  'path-unknown': 'The layout has no such file.',
  unreadable: 'It is too large, no JSON, or not written as Waybill writes.',
  'schema-unknown': 'It was written by a newer major version, or names none.',
  'seal-broken': 'Its content is not what was sealed: it was edited or damaged.',
  'form-invalid': 'A field is missing or of the wrong form, or a phase is not known.',
  'chain-broken': 'A transition does not refer to what stands before it.',
  'transition-illegal': 'The transition table has no such step.',
  'evidence-contradicts': 'The evidence of a transition contradicts what the record says before.',
  'path-mismatch': 'It lies where another record belongs.',
  'signature-missing': 'A transition or a document is not signed, and the policy requires it.',
  'signature-invalid':
    'A signature is not that of a key which may sign this, or does not cover what it says.',
  'history-rewritten':
    'What an earlier commit of the ledger recorded is not there any more: records only grow.',
  'anchor-contradicted':
    'A document outside the ledger was written when the ledger had a head that its history does not hold.',
  'pointer-wrong': "An environment's pointer does not agree with the deployments.",
  'lock-wrong': 'A lock does not agree with the deployment and the environment that it names.',
  'claim-missing': 'A deployment brings images that are not those of the claim of their commit.',
  'archive-wrong': 'The frozen records are not those that the hot tree vouches for.',
  'pack-damaged': 'A pack is missing, or its bytes are not those that were frozen.',
  'index-wrong': 'An index of the frozen records does not say what the packs say.',
}         ;
                                                    

/** Something in the ledger that cannot be true. */
                                
                        
                             
                           
 

/** A stored document that can be believed as far as it goes alone, or what is wrong with it. */
                      
                                                                         
                                                                                  

/**
 * Reads one stored document and believes nothing: size, JSON, version, seal, form, place, hash chain, table.
 * @param path where it lies in the ledger's tree
 * @param bytes what lies there
 */
function examine(path        , bytes            )           {
  const refuse = (code             , ...messages                   )           => ({
    document: undefined,
    problems: messages.map((message) => ({ path, code, message })),
  });
  const place = (0,layout/* parseLedgerPath */.m5)(path);
  if (place === undefined) return refuse('path-unknown', 'the ledger has no such path');
  const parsed = parseObject(bytes);
  if (typeof parsed === 'string') return refuse('unreadable', parsed);
  const version = schemas/* looseObject */._H3({ schema: schemas/* string */.YjP().max(20) }).safeParse(parsed);
  const [major, minor] = (version.data?.schema ?? '').split('.');
  const [ourMajor, ourMinor] = src_record/* schemaVersion */.CZ.split('.');
  if (major !== ourMajor) {
    return refuse(
      'schema-unknown',
      `expected schema ${String(ourMajor)}.x, found ${version.data?.schema ?? 'none'}`,
    );
  }
  const { seal, ...fields } = parsed;
  if (!(0,documents/* encodeSealed */.Zd)(fields).equals(bytes)) {
    return refuse(
      'seal-broken',
      `its content does not give the seal ${typeof seal === 'string' ? seal.slice(0, 80) : 'that is missing'}`,
    );
  }
  const reading = Number(minor) > Number(ourMinor) ? 'tolerant' : 'strict';
  const form                            = documents/* documentForms */.xt[reading][place.kind];
  const result = form.safeParse(fields);
  if (!keepsForm(fields, result)) {
    return refuse(
      'form-invalid',
      ...(result.error === undefined ? [] : (0,parse/* describeIssues */.w)(result.error)),
    );
  }
  if (pathOf(fields) !== path)
    return refuse('path-mismatch', `it is the record of ${pathOf(fields)}`);
  const replayed =
    fields.kind === 'release' || fields.kind === 'deployment' ? replayProblems(fields) : [];
  if (replayed.length === 0) return { document: fields, problems: [] };
  return { document: undefined, problems: replayed.map((problem) => ({ path, ...problem })) };
}

/** The forms only check: what fits is kept as it was read, with the fields that only newer versions know. */
function keepsForm(
  value        ,
  result                                      ,
)                          {
  return result.success && Object.keys(value).length > 0;
}

function parseObject(bytes            )                                   {
  if (bytes.length > documents/* maximumDocumentBytes */.hZ) {
    return `it has ${String(bytes.length)} bytes, more than ${String(documents/* maximumDocumentBytes */.hZ)}`;
  }
  try {
    const value          = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    );
    return schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).parse(value);
  } catch (error) {
    return `it is not a JSON object: ${(0,src_error/* messageOf */.bD)(error).slice(0, 200)}`;
  }
}

/**
 * @param document a document of the ledger
 * @returns where it belongs in the tree
 */
function pathOf(document                )         {
  switch (document.kind) {
    case 'ledger':
      return layout/* ledgerFile */.SB;
    case 'release':
      return (0,layout/* releasePath */.bD)(document.application, document.commit);
    case 'deployment':
      return (0,layout/* deploymentPath */.nR)(document.application, document.environment, document.id);
    case 'environment':
      return (0,layout/* environmentPath */.FQ)(document.application, document.environment);
    case 'lock':
      return (0,layout/* lockPath */.HZ)(document.application, document.environment);
    case 'subject-lock':
      return (0,layout/* subjectLockPath */.TO)(document.application, document.subject);
    case 'archive':
      return (0,layout/* archivePath */.oM)(document.application);
  }
}


/***/ }),

/***/ 79286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ invalidRecord)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99804);

                                                  

/**
 * @param path where a stored document lies
 * @param problems what is wrong with it
 * @returns the error LEDGER_RECORD_INVALID
 */
function invalidRecord(
  path        ,
  problems                          ,
)                                 {
  const newer = problems.some(({ code }) => code === 'schema-unknown');
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerError */ .E)('LEDGER_RECORD_INVALID', {
    message: `Expected ${path} in the ledger to be as Waybill wrote it; ${problems.map(({ message }) => message).join('; ')}.`,
    remedy: newer
      ? 'Use the version of Waybill that wrote it, or a newer one.'
      : 'Run `waybill ledger verify` to see everything that is wrong, find the commit that changed this file with `git log -- <path>` on the ledger branch, and revert that commit there. Records are never edited by hand.',
    facts: { path, problems: problems.map(({ code }) => code) },
    location: { file: path },
  });
}


/***/ }),

/***/ 93127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ environmentPath),
/* harmony export */   HZ: () => (/* binding */ lockPath),
/* harmony export */   RN: () => (/* binding */ defaultLedgerBranch),
/* harmony export */   SB: () => (/* binding */ ledgerFile),
/* harmony export */   TO: () => (/* binding */ subjectLockPath),
/* harmony export */   XM: () => (/* binding */ newDeploymentId),
/* harmony export */   bD: () => (/* binding */ releasePath),
/* harmony export */   m5: () => (/* binding */ parseLedgerPath),
/* harmony export */   nR: () => (/* binding */ deploymentPath),
/* harmony export */   oM: () => (/* binding */ archivePath)
/* harmony export */ });
/* unused harmony export ledgerFolders */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99804);
/* harmony import */ var _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68219);





/** The branch that holds the ledger where the policy names no other. */
const defaultLedgerBranch = 'waybill/ledger';

/** What the whole ledger says of itself. */
const ledgerFile = 'ledger.json';

/** The folders of the hot tree (design, section 4, Where it lives). */
const ledgerFolders = (/* unused pure expression or super */ null && ([
  'releases',
  'deployments',
  'environments',
  'locks',
  'subjects',
  'archive',
]))         ;

/** What a path of the hot tree holds. */
                        
                               
                                                                                       
     
                                  
                                   
                                   
                          
     
                                                                                                
                                                                                         
                                                                                             
                                                               

/** @returns where the record of a commit's release lies */
function releasePath(application        , commit        )         {
  return `releases/${application}/${commit}.json`;
}

/** @returns where the record of a deployment lies */
function deploymentPath(application        , environment        , id        )         {
  return `deployments/${application}/${environment}/${id}.json`;
}

/** @returns where an environment's pointers lie */
function environmentPath(application        , environment        )         {
  return `environments/${application}/${environment}.json`;
}

/** @returns where the lock of an environment lies while somebody holds it */
function lockPath(application        , environment        )         {
  return `locks/${application}/${environment}.json`;
}

/** @returns where the lock of what is attached to a digest lies while somebody holds it */
function subjectLockPath(application        , subject        )         {
  return `subjects/${application}/${subject.slice('sha256:'.length)}.json`;
}

/** @returns where it is said what of an application is frozen */
function archivePath(application        )         {
  return `archive/${application}.json`;
}

/**
 * Reads a path of the ledger's tree.
 * @param path a path as git lists it
 * @returns what lies there, or undefined where the layout has no such path
 */
function parseLedgerPath(path        )                         {
  if (path === ledgerFile) return { kind: 'ledger' };
  if (!path.endsWith('.json')) return undefined;
  const [folder, application, ...rest] = path.slice(0, -'.json'.length).split('/');
  if (application === undefined || !_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq.safeParse(application).success) return undefined;
  const [first, second, ...more] = rest;
  if (folder === 'archive')
    return first === undefined ? { kind: 'archive', application } : undefined;
  if (first === undefined || more.length > 0) return undefined;
  if (folder === 'releases') {
    const isCommit = second === undefined && /^[0-9a-f]{40}$/.test(first);
    return isCommit ? { kind: 'release', application, commit: first } : undefined;
  }
  if (folder === 'subjects') {
    const isDigest = second === undefined && /^[0-9a-f]{64}$/.test(first);
    return isDigest ? { kind: 'subject-lock', application, subject: `sha256:${first}` } : undefined;
  }
  if (!_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq.safeParse(first).success) return undefined;
  if (folder === 'deployments') {
    if (second === undefined || !_evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ.safeParse(second).success) return undefined;
    return { kind: 'deployment', application, environment: first, id: second };
  }
  if (second !== undefined) return undefined;
  if (folder === 'environments') return { kind: 'environment', application, environment: first };
  if (folder === 'locks') return { kind: 'lock', application, environment: first };
  return undefined;
}

/**
 * Makes the id of a new deployment. Ids sort by time, and two that are made in one millisecond for one commit
 * differ in their last part.
 * @param at the moment of the request, as `timestamp()` writes it
 * @param commit the release's commit
 * @param random four hexadecimal digits
 */
function newDeploymentId(
  at        ,
  commit           ,
  random         = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(2).toString('hex'),
)         {
  const id = `${at.replace(/[-:.]/g, '')}-${commit.slice(0, 12)}-${random}`;
  if (_evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ.safeParse(id).success) return id;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerError */ .E)('LEDGER_EVIDENCE_INVALID', {
    message: `Expected a moment in UTC with milliseconds and four hexadecimal digits to name a deployment; found ${at} and ${random}.`,
    remedy: 'Give the moment as timestamp() of core writes it.',
  });
}


/***/ }),

/***/ 35602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ describeOwner),
/* harmony export */   KH: () => (/* binding */ lockedBy),
/* harmony export */   ey: () => (/* binding */ lockedByOther),
/* harmony export */   lT: () => (/* binding */ judgeOwner),
/* harmony export */   qR: () => (/* binding */ refuseFenced),
/* harmony export */   s0: () => (/* binding */ sameOwner)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49482);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99804);
                                               

                                                 


/**
 * @param a one owner
 * @param b another one
 * @returns whether both are the same job of the same attempt of the same run
 */
function sameOwner(a       , b       )          {
  return (
    a.repository === b.repository && a.run === b.run && a.attempt === b.attempt && a.job === b.job
  );
}

/** A forge starts the next attempt of a run only when the one before has ended. */
function isEarlierAttempt(a       , b       )          {
  return (
    a.repository === b.repository && a.run === b.run && a.job === b.job && a.attempt < b.attempt
  );
}

/** Why a lock may be taken from its owner. */
                                                     

/** Something that an owner holds or waits for, as the ledger has it. */
                       
                        
                                               
                         
                                                                         
                              
 

/** Whether an owner still counts. */
                         
                                                           
                                          
                           
 

/**
 * Decides whether what somebody else holds may be taken over: at once when the owner's run has ended, after the
 * lease when nobody can tell, and not while it works.
 * @param held what is held, by whom
 * @param context who wants it, when, and whom to ask about the owner's run
 */
async function judgeOwner(
  { owner, since, leaseUntil }      ,
  context   
                       
                         
                                                                          
   ,
)                  {
  if (isEarlierAttempt(owner, context.by)) return { takeOver: 'RUN_ENDED', state: 'ended' };
  const state = await context.runState(owner, since);
  if (state === 'ended') return { takeOver: 'RUN_ENDED', state };
  const isOver = state === 'unknown' && Date.parse(leaseUntil) <= context.now;
  return { takeOver: isOver ? 'LEASE_EXPIRED' : undefined, state };
}

/**
 * @param lock the lock that stands in the way
 * @param state what is known of its owner's run
 * @returns the error LEDGER_LOCKED with who holds it, since when, and what to do
 */
function lockedByOther(lock            , state          )                                 {
  return lockedBy(
    lock,
    state === 'running'
      ? 'Wait until that run has ended, or cancel it: this run can take over at once then. Start this job again afterwards.'
      : `Whether that run still works cannot be read, so its lease counts: start this job again after ${lock.leaseUntil}.`,
  );
}

/**
 * @param lock the lock that stands in the way
 * @param remedy what to do
 * @returns the error LEDGER_LOCKED
 */
function lockedBy(lock            , remedy        )                                 {
  const { owner, environment, deployment, acquiredAt, leaseUntil } = lock;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerError */ .E)('LEDGER_LOCKED', {
    message: `Expected ${environment} to be free; ${describeOwner(owner)} holds it since ${acquiredAt} for deployment ${deployment}.`,
    remedy,
    facts: {
      environment,
      deployment,
      acquiredAt,
      leaseUntil,
      repository: owner.repository,
      run: owner.run,
      attempt: owner.attempt,
      job: owner.job,
      actor: owner.actor,
    },
  });
}

/**
 * @param owner who acts
 * @returns `job deploy of run 42 (attempt 1) in shop/api, started by ada`
 */
function describeOwner(owner       )         {
  return `job ${owner.job} of run ${owner.run} (attempt ${String(owner.attempt)}) in ${owner.repository}, started by ${owner.actor}`;
}

/**
 * Refuses to act when a lock is not the one that was taken.
 * @param environment the environment that is locked
 * @param held the lock as it stands now, if any
 * @param isOurs whether it is the one that this run took
 * @throws FENCED_OFF
 */
function refuseFenced(
  environment        ,
  held                        ,
  isOurs         ,
)       {
  if (isOurs) return;
  throw (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .coreError */ .i)('FENCED_OFF', {
    message:
      held === undefined
        ? `Expected this run to hold ${environment}; nobody does (any more).`
        : `Expected this run to hold ${environment}; ${describeOwner(held.owner)} took it over at ${held.acquiredAt} for deployment ${held.deployment}.`,
    remedy:
      'Nothing more was changed. Look at `waybill status`, and start the job again when the environment is free.',
    facts: { environment, ...(held === undefined ? {} : { deployment: held.deployment }) },
  });
}


/***/ }),

/***/ 50141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ isActive),
/* harmony export */   D$: () => (/* binding */ deploymentSteps),
/* harmony export */   Ov: () => (/* binding */ deploymentPhases),
/* harmony export */   aF: () => (/* binding */ isOpenEmergency),
/* harmony export */   rh: () => (/* binding */ deploymentKinds),
/* harmony export */   uV: () => (/* binding */ isEnd),
/* harmony export */   ui: () => (/* binding */ isUnfinished),
/* harmony export */   yT: () => (/* binding */ releasePhases)
/* harmony export */ });
/* unused harmony export deploymentEnds */
/** The phases of a release (design, section 2), in their order; `failed` is where an attempt ended. */
const releasePhases = [
  'building',
  'built',
  'signed',
  'claimed',
  'published',
  'released',
  'failed',
]         ;
                                                          

/**
 * The phases through which a deployment advances (design, section 4). `applied` is an emergency's alone: the target
 * was changed, and desired state does not say so yet.
 */
const deploymentSteps = [
  'requested',
  'applied',
  'proposed',
  'approved',
  'migrating',
  'desired',
  'rolling-out',
  'checking',
  'active',
  'accepted',
]         ;
                                                                  

/** The ends of a deployment: nothing follows them. */
const deploymentEnds = [
  'refused',
  'failed',
  'cancelled',
  'interrupted',
  'superseded',
  'rolled-back',
]         ;
                                                            

/** Every phase that a deployment's record may name. */
const deploymentPhases = [...deploymentSteps, ...deploymentEnds]         ;
                                                                

/** Why a deployment is made. */
const deploymentKinds = ['promote', 'rollback', 'emergency']         ;
                                                              

const ends                      = new Set(deploymentEnds);

/**
 * @param phase a deployment's phase
 * @returns whether nothing can follow it
 */
function isEnd(phase                 )                         {
  return ends.has(phase);
}

/**
 * @param phase a deployment's phase
 * @returns whether the environment was proved to run this deployment, and still does as far as the record knows
 */
function isActive(phase                 )                                 {
  return phase === 'active' || phase === 'accepted';
}

/**
 * @param phase a deployment's phase
 * @returns whether it is an emergency whose target was changed, and desired state does not say so yet: nobody works on
 *   it and it holds no lock, but what runs is not what desired state says
 */
function isOpenEmergency(phase                 )                     {
  return phase === 'applied';
}

/**
 * @param phase a deployment's phase
 * @returns whether the deployment is still under way: neither active nor ended, nor an emergency that stays open
 */
function isUnfinished(phase                 )          {
  return !isActive(phase) && !isEnd(phase) && !isOpenEmergency(phase);
}

                                                    


/***/ }),

/***/ 54152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ schemaVersion),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   I$: () => (/* binding */ phasesOf),
/* harmony export */   MF: () => (/* binding */ chainHead),
/* harmony export */   Z$: () => (/* binding */ newDeploymentRecord),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   gM: () => (/* binding */ lastTransition),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   kY: () => (/* binding */ transition),
/* harmony export */   x1: () => (/* binding */ newReleaseRecord)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18656);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43509);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99804);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38956);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50141);
/* harmony import */ var _transition_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94907);

                                                    






/**
 * The version of the records' form that this code writes. A newer minor version only adds fields: they are
 * kept and not read. A newer major version is refused.
 */
const schemaVersion = '1.0';

/**
 * Whose word a transition or a document is: a DSSE signature, by a key or by a run's own certificate. What it signs is
 * derived from the record (signatures.ts) and not stored a second time.
 */
                                  
                                                                         
                         
                
                       
     
                                                                                                                      
                                                                  
     
                                                                    
 

/** One step of a record, with what proved it. */
                                                                          
                                 
                      
                     
                              
                                                                                            
                            
                                                         
                                       
 
                                                            
                                                                  

/** The history of one commit's release. */
                                
                          
                           
                               
                             
                                                     
 

/** The history of one attempt to bring a release to an environment. */
                                   
                          
                              
                      
                               
                               
                                  
                             
                            
                                                        
 

/** Who makes a transition, and when. */
                                    
                     
                                                     
                      
 

/**
 * @param application the application's name
 * @param commit the release's commit
 * @returns a release's record without any transition yet
 */
function newReleaseRecord(application        , commit           )                {
  return { schema: schemaVersion, kind: 'release', application, commit, transitions: [] };
}

/**
 * @param identity what the deployment is, for good
 * @returns a deployment's record without any transition yet
 */
function newDeploymentRecord(
  identity                                                                       ,
)                   {
  const { application, commit } = identity.release;
  return {
    schema: schemaVersion,
    kind: 'deployment',
    application,
    commit,
    ...identity,
    transitions: [],
  };
}

/**
 * Makes a transition: the only writer of records. It changes nothing; it gives the record that comes after.
 * @param record a release's or a deployment's record
 * @param to the phase to enter
 * @param evidence what was observed; strictly of the form of that phase, and in agreement with the record
 * @param context who makes it, and when
 * @throws LEDGER_TRANSITION_ILLEGAL, LEDGER_EVIDENCE_INVALID
 */
                                                   
                        
        
                                 
                             
                 
                           
                           
                      
                               
                             
                    
function transition(
  record                                  ,
  to                                ,
  evidence                                      ,
  context                   ,
)                                   {
  const made = {
    at: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .parseWith */ .K)(_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo, context.at, 'the moment of a transition', givenByCaller),
    by: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .parseWith */ .K)(_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .ownerSchema */ .$K, context.by, 'the owner of a transition', givenByCaller),
    previous: chainHead(record),
  };
  if (record.kind === 'release') {
    if (!isOneOf(_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .releasePhases */ .yT, to) || !(0,_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .mayEnter */ .uY)(_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseTable */ .KZ, phasesOf(record), to)) {
      throw illegal(record, to);
    }
    const proof = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReleaseEvidence */ .El)(to, evidence);
    refuseContradictions(to, (0,_agreement_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseContradictions */ .mS)(record, proof));
    return { ...record, transitions: [...record.transitions, { to, evidence: proof, ...made }] };
  }
  const table = tableOf(record);
  if (!isOneOf(_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentPhases */ .Ov, to) || !(0,_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .mayEnter */ .uY)(table, phasesOf(record), to)) {
    throw illegal(record, to);
  }
  const proof = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDeploymentEvidence */ ._j)(to, evidence);
  refuseContradictions(to, (0,_agreement_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentContradictions */ .is)(record, proof));
  return { ...record, transitions: [...record.transitions, { to, evidence: proof, ...made }] };
}

const givenByCaller = 'This is a fault of the caller: give what core made.';

/**
 * @param record a release's or a deployment's record
 * @returns the phases that it has been in, in their order
 */
                                                                         
                                                                               
function phasesOf(
  record                                  ,
)                                              {
  return record.transitions.map(({ to }) => to);
}

/**
 * @param record a stored record, which has at least one transition
 * @returns the phase where it stands
 */
                                                             
                                                                   
function phaseOf(record                                  )                                 {
  return lastTransition(record).to;
}

/**
 * @param record a stored record, which has at least one transition
 * @returns its newest transition
 */
                                                                         
                                                                               
                               
                                           
                                            
function lastTransition(
  record                                  ,
)                                           {
  const last = record.transitions.at(-1);
  if (last === undefined) throw new TypeError('a stored record has at least one transition');
  return last;
}

/**
 * @param record a deployment's record
 * @returns why it was made
 */
function kindOf(record                  )                 {
  const kind = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentEvidence */ .L8)(record, 'requested')?.kind;
  if (kind === undefined) throw new TypeError('a stored deployment begins with its request');
  return kind;
}

/**
 * @param record a deployment's record, perhaps without any transition yet
 * @returns the table by which it goes: an emergency has its own
 */
function tableOf(record                  )                         {
  return (0,_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentTable */ .eJ)(record.delivery, (0,_agreement_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentEvidence */ .L8)(record, 'requested')?.kind);
}

/**
 * The digest that the next transition refers to as `previous`: each one binds all that came before it. Signatures
 * are left out, so that steps are signed when their write is encoded.
 * @param record a release's or a deployment's record
 * @returns the digest of its newest transition, or of what it is where there is none yet
 */
function chainHead(record                                  )         {
  const last = record.transitions.at(-1);
  if (last === undefined) return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(identityOf(record)));
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)({ ...last, signature: undefined }));
}

function identityOf(record                                  )         {
  const { application, commit, kind } = record;
  const what = { schema: record.schema.split('.')[0], kind, application, commit };
  if (record.kind === 'release') return what;
  const { id, environment, delivery, release } = record;
  return { ...what, id, environment, delivery, release };
}

function refuseContradictions(to        , problems                   )       {
  if (problems.length > 0) throw (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .evidenceError */ .KJ)(to, problems);
}

function isOneOf                  (list              , value        )             {
  return list.some((item) => item === value);
}

function illegal(
  record                                  ,
  to        ,
)                                 {
  const isRelease = record.kind === 'release';
  const next                    = isRelease
    ? (0,_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .nextPhases */ .qI)(_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseTable */ .KZ, phasesOf(record), _phases_js__WEBPACK_IMPORTED_MODULE_2__/* .releasePhases */ .yT)
    : (0,_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .nextPhases */ .qI)(tableOf(record), phasesOf(record), _phases_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentPhases */ .Ov);
  const from = record.transitions.at(-1)?.to ?? 'the start';
  const what = isRelease
    ? `release ${record.commit}`
    : `deployment ${record.id} (${record.delivery})`;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .ledgerError */ .E)('LEDGER_TRANSITION_ILLEGAL', {
    message: `Expected a phase that may follow ${from} in the ${what}: ${next.join(', ') || 'none, it has ended'}; found ${to}.`,
    remedy:
      next.length === 0
        ? 'What has ended never comes back: start a new one.'
        : 'Look at the record with `waybill history`, and make the steps in their order.',
    facts: { from, to, allowed: next },
  });
}


/***/ }),

/***/ 910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nv: () => (/* binding */ withoutSignature),
/* harmony export */   jz: () => (/* binding */ signChanges),
/* harmony export */   ts: () => (/* binding */ signatureProblems),
/* harmony export */   wA: () => (/* binding */ refuseUnsigned),
/* harmony export */   zd: () => (/* binding */ refuseUntrusted)
/* harmony export */ });
/* unused harmony exports transitionPayloadType, documentPayloadType, transitionStatement, documentStatement */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99804);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35602);

                                                     

                                                                                        

             
                   
                       
                  
                
                    
                     

/** The payload types: no other signed document can be taken for one of these, nor one for the other. */
const transitionPayloadType = 'application/vnd.waybill.transition.v1+json';
const documentPayloadType = 'application/vnd.waybill.ledger-document.v1+json';

/** With what records are judged and signed. */
                          
                                           
                                             
 

                                                  
                                                              

/** One thing in a document that is signed by itself. */
                      
                                      
                                                  
                                                          
                        
 

/** What is wrong with a signature. */
                                   
                                                           
                           
 

/**
 * @param record the record
 * @param transition one of its transitions
 * @returns what is signed of it: which record it belongs to, what it says, and what came before it
 */
function transitionStatement(record           , transition               )                  {
  const { kind, application, commit } = record;
  const { to, at, by, previous, evidence } = transition;
  const own =
    record.kind === 'deployment' ? { environment: record.environment, id: record.id } : {};
  const payload = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({
    record: { kind, application, commit, ...own },
    to,
    at,
    by,
    previous,
    evidence,
  });
  return {
    payloadType: transitionPayloadType,
    payload: Buffer.from(payload, 'utf8'),
    ...(record.kind === 'deployment' ? { environment: record.environment } : {}),
  };
}

/**
 * @param document an environment's pointers, a lock of an environment or a digest, or what says where frozen records are
 * @returns what is signed of it: all of it
 */
function documentStatement(
  document          
                   
                                                                          
   ,
)                  {
  return {
    payloadType: documentPayloadType,
    payload: Buffer.from((0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(withoutSignature(document)), 'utf8'),
    ...('environment' in document ? { environment: document.environment } : {}),
  };
}

/**
 * @param document any document of the ledger
 * @returns it without the signature over the whole of it; the signatures of transitions stay
 */
function withoutSignature                          (document   )    {
  return { ...document, signature: undefined };
}

/**
 * @param document a document whose form, seal and chain are right
 * @param trust whose signatures count; nothing is verified where absent
 * @returns what is wrong with its signatures
 */
function signatureProblems(
  document                ,
  trust                         ,
)                              {
  if (trust === undefined) return [];
  return partsOf(document).flatMap((part) => problemOf(part, trust) ?? []);
}

/**
 * Refuses to read a document that nobody whom the policy lists has signed (design, section 4, Why it can be
 * believed).
 * @param path where it lies, for the message
 * @param document a document whose form, seal and chain are right
 * @param trust whose signatures count; nothing is verified where absent
 * @throws LEDGER_SIGNATURE_MISSING, LEDGER_SIGNATURE_INVALID
 */
function refuseUntrusted(
  path        ,
  document                ,
  trust                         ,
)       {
  const [problem] = signatureProblems(document, trust);
  if (problem === undefined) return;
  const isMissing = problem.code === 'signature-missing';
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerError */ .E)(isMissing ? 'LEDGER_SIGNATURE_MISSING' : 'LEDGER_SIGNATURE_INVALID', {
    message: `Expected ${path} in the ledger to be signed by somebody whom the policy lists; ${problem.message}.`,
    remedy: isMissing
      ? "Find the commit that brought it with `git log -- <path>` on the ledger branch. If it is a forgery, revert that commit there; if it is older than the policy's `ledger.signers`, say `ledger: { signatures: optional }` until no unsigned record counts any more."
      : 'Find the commit that brought it with `git log -- <path>` on the ledger branch, and who pushed it. If it is a forgery, revert that commit there; if the signer is right, list its public key or its workflow in `ledger.signers` of the policy, where those that signed once stay.',
    facts: { path, problem: problem.code },
    location: { file: path },
  });
}

/**
 * @param trust what the policy says of signatures
 * @param signer the key of this run
 * @throws LEDGER_SIGNER_MISSING where signatures are required and there is nothing to sign with
 */
function refuseUnsigned(
  trust                         ,
  signer                          ,
)       {
  if (trust?.signatures !== 'required' || signer !== undefined) return;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerError */ .E)('LEDGER_SIGNER_MISSING', {
    message:
      'Expected a key to sign what this run writes to the ledger, because the policy requires signed records; found none.',
    remedy:
      'Give the private key of one of the `ledger.signers` of the policy to this step (input `ledger-key`), as a secret of its environment; or, where the policy lists the workflow itself, say where it gets its certificate (input `ledger-keyless`).',
  });
}

/**
 * Signs what a write adds to a document. What stood there before keeps its signatures, or stays without: this run
 * does not vouch for it.
 * @param document what shall stand there
 * @param before what stands there
 * @param signing the signer, and by what it will be judged
 * @returns the document as it is stored
 * @throws LEDGER_SIGNER_REFUSED where the signature would not be believed
 */
async function signChanges(
  document                ,
  before                            ,
  signing         ,
)                          {
  switch (document.kind) {
    case 'ledger':
      return document;
    case 'release':
      return { ...document, transitions: await signSteps(document, before, signing) };
    case 'deployment':
      return { ...document, transitions: await signSteps(document, before, signing) };
    case 'environment':
    case 'lock':
    case 'subject-lock':
    case 'archive': {
      const bare = withoutSignature(document);
      const signature = await signatureOf(documentStatement(bare), signing);
      return signature === undefined ? bare : { ...bare, signature };
    }
  }
}

async function signSteps                         (
  record                                                    ,
  before                            ,
  signing         ,
)                        {
  const stood = before?.kind === record.kind ? before.transitions.length : 0;
  return Promise.all(
    record.transitions.map(async (transition, index) => {
      if (index < stood) return transition;
      const signature = await signatureOf(transitionStatement(record, transition), signing);
      return signature === undefined ? transition : { ...transition, signature };
    }),
  );
}

async function signatureOf(
  statement                 ,
  { signer, trust }         ,
)                                       {
  if (signer === undefined) return undefined;
  const signature = await signer.sign(statement.payloadType, statement.payload);
  try {
    trust?.verify(statement, signature);
  } catch (error) {
    throw signerRefused(signer, statement, error);
  }
  return signature;
}

function signerRefused(
  { identity }              ,
  { environment }                 ,
  error         ,
)               {
  const what = environment ?? 'a release';
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerError */ .E)('LEDGER_SIGNER_REFUSED', {
    message: `Expected somebody whom the policy lets sign the records of ${what}; this run signs with ${identity}. ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`,
    remedy:
      'Give this step the private key of a signer that the policy lists for it under `ledger.signers`, or add the public key or the workflow of this one there.',
    facts: { signer: identity, environment: environment ?? null },
  });
}

function partsOf(document                )                        {
  switch (document.kind) {
    case 'ledger':
      return [];
    case 'release':
    case 'deployment':
      return document.transitions.map((transition, index) => ({
        statement: transitionStatement(document, transition),
        signature: transition.signature,
        what: `transition ${String(index + 1)} (${transition.to}), which says to be of ${(0,_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .describeOwner */ .$S)(transition.by)}`,
      }));
    case 'environment':
      return [
        {
          statement: documentStatement(document),
          signature: document.signature,
          what: `what it says of ${document.environment}`,
        },
      ];
    case 'lock':
      return [
        {
          statement: documentStatement(document),
          signature: document.signature,
          what: `the lock, which says to be of ${(0,_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .describeOwner */ .$S)(document.owner)}`,
        },
      ];
    case 'subject-lock':
      return [
        {
          statement: documentStatement(document),
          signature: document.signature,
          what: `the lock of ${document.subject}, which says to be of ${(0,_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .describeOwner */ .$S)(document.owner)}`,
        },
      ];
    case 'archive':
      return [
        {
          statement: documentStatement(document),
          signature: document.signature,
          what: 'what it says of frozen records',
        },
      ];
  }
}

function problemOf(
  { statement, signature, what }            ,
  trust             ,
)                               {
  if (signature === undefined) {
    if (trust.signatures === 'optional') return undefined;
    return { code: 'signature-missing', message: `${what}, is not signed` };
  }
  try {
    trust.verify(statement, signature);
    return undefined;
  } catch (error) {
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .isWaybillError */ .xS)(error)) throw error;
    return {
      code: 'signature-invalid',
      message: `the signature of ${what}, is bad: ${error.message.replace(/\.$/, '')}`,
    };
  }
}


/***/ }),

/***/ 94907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KZ: () => (/* binding */ releaseTable),
/* harmony export */   YQ: () => (/* binding */ isSkippable),
/* harmony export */   bC: () => (/* binding */ deliveryModes),
/* harmony export */   eJ: () => (/* binding */ deploymentTable),
/* harmony export */   qI: () => (/* binding */ nextPhases),
/* harmony export */   uY: () => (/* binding */ mayEnter)
/* harmony export */ });
/* unused harmony exports deploymentTables, emergencyTable, skippablePhases, nextStep */
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50141);
                                                    


/** One row of a table: a phase, and what must lie behind a record that enters it. */
                                              
                                                                                       
                                              
                                            
                                    
                                                  
                                    
 

                                                                                                    

/**
 * A release goes forward one phase at a time. From `failed` it starts anew, unless the commit is claimed:
 * then the claim stands (law 1, built once) and only what comes after it is done again. What is released can be
 * released again with more papers: a later scan, a statement that was missing.
 */
const releaseTable                      = {
  building: [{ from: ['start'] }, { from: ['failed'], never: ['claimed'] }],
  built: [{ from: ['building'] }],
  signed: [{ from: ['built'] }],
  claimed: [{ from: ['signed'], never: ['claimed'] }],
  published: [
    { from: ['claimed'] },
    { from: ['failed'], needs: ['claimed'], never: ['published'] },
  ],
  released: [
    { from: ['published'] },
    { from: ['failed'], needs: ['published'] },
    { from: ['released'] },
  ],
  failed: [{ from: ['start', 'building', 'built', 'signed', 'claimed', 'published', 'failed'] }],
};

/** Every phase of a deployment is entered at most once, so each row also says `never` of its own phase. */
const once = (
  phase                    ,
  from                                ,
  needs                             = [],
)                         => ({ from, needs, never: [phase] });

/** From where on all modes are alike: what was written is watched until it runs, proved, and accepted. */
const common = {
  // `migrating` lies before `desired` where we run the migrator and after it where a controller's hook does.
  'rolling-out': [once('rolling-out', ['desired', 'migrating'], ['desired', 'migrating'])],
  checking: [once('checking', ['rolling-out'])],
  active: [once('active', ['checking'])],
  accepted: [once('accepted', ['active'])],
}                                          ;

const written = {
  migrating: [once('migrating', ['approved', 'desired'])],
  desired: [once('desired', ['approved', 'migrating'], ['approved'])],
}                                          ;

const unfinished = _phases_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentSteps */ .D$.filter(_phases_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnfinished */ .ui);

/** How a deployment can end, whatever its delivery. */
const ends                                                                     = {
  // A gate says no before anything is changed outside.
  refused: [{ from: ['requested', 'proposed', 'approved'] }],
  failed: [{ from: unfinished }],
  cancelled: [{ from: unfinished }],
  interrupted: [{ from: unfinished }],
  // A newer one became active; or it overtook this one while nothing was changed outside yet.
  superseded: [{ from: ['active', 'accepted'] }, { from: ['requested', 'proposed', 'approved'] }],
  'rolled-back': [{ from: ['active', 'accepted'] }],
};

/** The only place where the edges of a deployment are written (design, section 4). */
const deploymentTables                                                         = {
  direct: {
    requested: [once('requested', ['start'])],
    approved: [once('approved', ['requested'])],
    ...written,
    ...common,
    ...ends,
  },
  'pull-request': {
    requested: [once('requested', ['start'])],
    proposed: [once('proposed', ['requested'])],
    approved: [once('approved', ['proposed'])],
    ...written,
    ...common,
    ...ends,
  },
  host: {
    requested: [once('requested', ['start'])],
    approved: [once('approved', ['requested'])],
    ...written,
    ...common,
    ...ends,
  },
  external: {
    requested: [once('requested', ['start'])],
    desired: [once('desired', ['requested'])],
    migrating: [once('migrating', ['desired'])],
    ...common,
    ...ends,
  },
};

/**
 * The edges of an emergency, whatever the delivery: the target is changed first, and the record stays open
 * (`applied`) until desired state says the same. Nobody is asked before; who did it and why is in the request.
 */
const emergencyTable                         = {
  requested: [once('requested', ['start'])],
  applied: [once('applied', ['requested'])],
  desired: [once('desired', ['applied'])],
  'rolling-out': [once('rolling-out', ['desired'])],
  checking: common.checking,
  active: common.active,
  accepted: common.accepted,
  refused: [{ from: ['requested'] }],
  failed: [{ from: ['requested', 'desired', 'rolling-out', 'checking'] }],
  // Somebody took it back at the target: what runs is what desired state says again.
  cancelled: [{ from: ['requested', 'applied'] }],
  interrupted: [{ from: ['requested', 'desired', 'rolling-out', 'checking'] }],
  // Another deployment became active. Where it brought the same images, desired state says so since (`desired`).
  superseded: [{ from: ['requested', 'applied', 'desired', 'active', 'accepted'] }],
  'rolled-back': [{ from: ['active', 'accepted'] }],
};

/**
 * @param delivery how the environment's desired state is written
 * @param kind why the deployment is made; undefined where nothing is recorded of it yet
 * @returns the table by which it goes
 */
function deploymentTable(
  delivery              ,
  kind                            ,
)                         {
  return kind === 'emergency' ? emergencyTable : deploymentTables[delivery];
}

/**
 * The phases that an environment may do without; they are then recorded as skipped, with the reason.
 * `approved`: no approval is asked for. `migrating`: the release changes no schema, or the environment has none.
 * Nothing else can be skipped: each of the others is something that this code wrote or saw (law 6).
 */
const skippablePhases = ['approved', 'migrating']                                     ;
                                                              

/**
 * @param phase a deployment's phase
 * @returns whether it may be recorded as skipped
 */
function isSkippable(phase                 )                          {
  return skippablePhases.some((skippable) => skippable === phase);
}

/**
 * Decides by a table whether a record that went through `past` may enter `to`.
 * @param table the table of the record's kind
 * @param past the phases that the record has been in, in their order
 * @param to the phase to enter
 */
function mayEnter                      (
  table              ,
  past                  ,
  to       ,
)          {
  const at = past.at(-1) ?? 'start';
  const rows = table[to] ?? [];
  return rows.some(
    (row) =>
      row.from.includes(at) &&
      (row.needs ?? []).every((phase) => past.includes(phase)) &&
      !(row.never ?? []).some((phase) => past.includes(phase)),
  );
}

/**
 * @param table the table of the record's kind
 * @param past the phases that the record has been in, in their order
 * @param phases every phase that the table may name
 * @returns the phases that may come next
 */
function nextPhases                      (
  table              ,
  past                  ,
  phases                  ,
)                   {
  return phases.filter((phase) => mayEnter(table, past, phase));
}

/**
 * @param delivery how the environment's desired state is written
 * @param past the phases that the deployment has been in
 * @returns the phase that follows when all goes well, or undefined at the last one and after an end
 */
function nextStep(
  delivery              ,
  past                            ,
)                                 {
  const table = deploymentTables[delivery];
  return deploymentSteps.find((phase) => mayEnter(table, past, phase));
}

/** How desired state can be written, as the tables know it. */
const deliveryModes = [
  'direct',
  'pull-request',
  'host',
  'external',
]                                  ;


/***/ }),

/***/ 48157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ LedgerTree)
/* harmony export */ });
/* harmony import */ var _archive_frozen_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38543);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34431);
/* harmony import */ var _invalid_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79286);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62737);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93127);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54152);
/* harmony import */ var _signatures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(910);
                                                       

                                                                         
                                                             







/** The files of the ledger at one commit; a Snapshot of `git` is one. */
                             
                                                                       
                                                                     
                                                                                        
                                     
 

/** One application's part of the ledger at one commit, typed, with the changes that a write wants. */
class LedgerTree {
           application        ;
           #source            ;
           #signing         ;
           #read = new Map                                             ();
           #staged = new Map                               ();
  /** Frozen records that were read, by the paths that they would have in the hot tree. */
           #thawed = new Map                         ();
  #frozen                                                ;

  constructor(application        , source            , signing          = {}) {
    this.application = application;
    this.#source = source;
    this.#signing = signing;
  }

  /** The release of a commit, hot or frozen. */
  async release(commit           )                                     {
    const hot = await this.#get('release', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(this.application, commit));
    if (hot !== undefined) return hot;
    const records = await (await this.frozen())?.ofCommit(commit);
    const found = records?.releases.find((record) => record.commit === commit);
    return found === undefined ? undefined : this.#thaw(found);
  }

  /** A deployment, hot or frozen. */
  async deployment(id        )                                        {
    const hot = await this.#hotDeployment(id);
    if (hot !== undefined) return hot;
    const frozen = await this.frozen();
    // Ids sort by time: one that is being made now is not looked for.
    if (frozen === undefined || id > (frozen.document.newest ?? '')) return undefined;
    const records = await frozen.ofCommit(id.split('-')[1] ?? id);
    const found = records.deployments.find((record) => record.id === id);
    return found === undefined ? undefined : this.#thaw(found);
  }

  async #hotDeployment(id        )                                        {
    for (const staged of this.#staged.values()) {
      if (staged?.kind === 'deployment' && staged.id === id) return staged;
    }
    const paths = await this.#source.listFiles(`deployments/${this.application}`);
    const path = paths.find((candidate) => candidate.endsWith(`/${id}.json`));
    return path === undefined ? undefined : this.#get('deployment', path);
  }

  async environment(name        )                                         {
    return this.#get('environment', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentPath */ .FQ)(this.application, name));
  }

  async lock(environment        )                                  {
    return this.#get('lock', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lockPath */ .HZ)(this.application, environment));
  }

  async subjectLock(subject        )                                   {
    return this.#get('subject-lock', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectLockPath */ .TO)(this.application, subject));
  }

  /** What the hot tree says of frozen records; undefined where there are none. */
  async archive()                                     {
    return this.#get('archive', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .archivePath */ .oM)(this.application));
  }

  /** The frozen records that the stored tree vouches for; undefined where there are none. */
  async frozen()                                     {
    this.#frozen ??= this.archive().then((document) => {
      const read = this.#source.readArchive;
      if (document === undefined || read === undefined) return undefined;
      return new _archive_frozen_records_js__WEBPACK_IMPORTED_MODULE_1__/* .FrozenRecords */ .$M(document, read, this.#signing.trust);
    });
    return this.#frozen;
  }

  /** How many releases and deployments are stored in the hot tree. */
  async hotCount()                  {
    const folders = ['releases', 'deployments'].map((name) => `${name}/${this.application}`);
    const paths = await Promise.all(folders.map(async (folder) => this.#source.listFiles(folder)));
    return paths.flat().length;
  }

  /** Everything that is or shall be in the hot tree. */
  async hot()                      {
    const staged = [...this.#staged.values()].filter((document) => document !== null);
    const merged =                           (stored              , added              )      => [
      ...new Map([...stored, ...added].map((record) => [(0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(record), record])).values(),
    ];
    const ofKind =                                   (
      kind   ,
    )                                                  =>
      staged.filter((document) => isKind(document, kind));
    const locks = await this.#source.listFiles(`locks/${this.application}`);
    return {
      releases: merged(await this.releases(), ofKind('release')),
      deployments: merged(
        await this.deployments(undefined, Number.POSITIVE_INFINITY),
        ofKind('deployment'),
      ),
      environments: merged(await this.environments(), ofKind('environment')),
      locks: merged(await this.#all('lock', locks), ofKind('lock')),
    };
  }

  /**
   * @param texts what a file's path or its content must hold, at least one of them
   * @returns the hot releases and deployments that do
   */
  async including(texts                   )                                      {
    const folders = ['releases', 'deployments'].map((name) => `${name}/${this.application}`);
    const paths = await Promise.all(folders.map(async (folder) => this.#source.listFiles(folder)));
    const chosen = await Promise.all(
      paths.flat().map(async (path) => {
        if (texts.some((text) => path.includes(text))) return path;
        const bytes = Buffer.from((await this.#source.readFile(path)) ?? []);
        return texts.some((text) => bytes.includes(text)) ? path : undefined;
      }),
    );
    const found = chosen.filter((path) => path !== undefined);
    return [
      ...(await this.#all(
        'release',
        found.filter((path) => path.startsWith('releases/')),
      )),
      ...(await this.#all(
        'deployment',
        found.filter((path) => path.startsWith('deployments/')),
      )),
    ];
  }

  async releases()                                    {
    return this.#all('release', await this.#source.listFiles(`releases/${this.application}`));
  }

  async environments()                                        {
    return this.#all(
      'environment',
      await this.#source.listFiles(`environments/${this.application}`),
    );
  }

  /**
   * @param environment one environment, or all of them
   * @param limit how many at most
   * @param includes only those whose id holds this text
   * @returns the newest hot deployments, the newest first; only these are read
   */
  async deployments(
    environment                    ,
    limit        ,
    includes = '',
  )                                       {
    const folder = `deployments/${this.application}${environment === undefined ? '' : `/${environment}`}`;
    const name = (path        )         => path.slice(path.lastIndexOf('/') + 1);
    const newest = [...(await this.#source.listFiles(folder))]
      .filter((path) => name(path).includes(includes))
      .sort((a, b) => (name(a) < name(b) ? 1 : -1))
      .slice(0, limit);
    return this.#all('deployment', newest);
  }

  /** Wants a document to be as given; it is read so from now on. */
  stage(document                )       {
    this.#staged.set((0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(document), document);
  }

  /** Whether the write wants something at a path already. */
  isStaged(path        )          {
    return this.#staged.has(path);
  }

  /**
   * Wants records to be frozen: they leave the hot tree, which says where they are from now on.
   * @param records the records
   * @param totals what is frozen with them
   * @param commit the commit of the archive that is pushed with this write
   */
  freeze(records                            , totals               , commit           )       {
    for (const record of records) this.#staged.set((0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(record), null);
    const { application } = this;
    this.stage({ schema: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .schemaVersion */ .CZ, kind: 'archive', application, commit, ...totals });
  }

  /** Wants the lock of an environment to be gone. */
  removeLock(environment        )       {
    this.#staged.set((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lockPath */ .HZ)(this.application, environment), null);
  }

  /** Wants the lock of a digest to be gone. */
  removeSubjectLock(subject        )       {
    this.#staged.set((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectLockPath */ .TO)(this.application, subject), null);
  }

  /**
   * @returns path → new bytes, signed where there is a signer, or null to delete; without what is so already
   * @throws LEDGER_SIGNER_REFUSED
   */
  async changes()                                                  {
    // Side by side: whoever signs with a certificate asks others when it was.
    const changed = await Promise.all(
      [...this.#staged].map(async ([path, document]) => {
        const bytes = await this.#changed(path, document);
        return bytes === undefined ? [] : [[path, bytes]         ];
      }),
    );
    const files = new Map                           (changed.flat());
    if (files.size > 0 && (await this.#get('ledger', _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerFile */ .SB)) === undefined) {
      files.set(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerFile */ .SB, (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeDocument */ .Kl)({ schema: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .schemaVersion */ .CZ, kind: 'ledger' }));
    }
    return files;
  }

  async #changed(
    path        ,
    document                       ,
  )                                         {
    const before = (await this.#load(path)) ?? this.#thawed.get(path);
    if (document === null) return before === undefined ? undefined : null;
    const isSame =
      before !== undefined &&
      (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeDocument */ .Kl)((0,_signatures_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutSignature */ .Nv)(document)).equals((0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeDocument */ .Kl)((0,_signatures_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutSignature */ .Nv)(before)));
    if (isSame) return undefined;
    return (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeDocument */ .Kl)(await (0,_signatures_js__WEBPACK_IMPORTED_MODULE_5__/* .signChanges */ .jz)(document, before, this.#signing));
  }

  #thaw                           (record   )    {
    this.#thawed.set((0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(record), record);
    return record;
  }

  async #all                                  (
    kind   ,
    paths                   ,
  )                                                                    {
    const documents = await Promise.all(paths.map((path) => this.#get(kind, path)));
    return documents.filter((document) => document !== undefined);
  }

  async #get                                  (
    kind   ,
    path        ,
  )                                                                     {
    const staged = this.#staged.get(path);
    if (staged === null) return undefined;
    const document = staged ?? (await this.#load(path));
    if (document === undefined) return undefined;
    if (isKind(document, kind)) return document;
    throw new TypeError(`${path} cannot hold a ${document.kind}`);
  }

  #load(path        )                                      {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const loading = this.#source.readFile(path).then((bytes) => {
      if (bytes === undefined) return undefined;
      const document = believe(path, bytes);
      (0,_signatures_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseUntrusted */ .zd)(path, document, this.#signing.trust);
      return document;
    });
    this.#read.set(path, loading);
    return loading;
  }
}

function isKind                                  (
  document                ,
  kind   ,
)                                                            {
  return document.kind === kind;
}

function believe(path        , bytes            )                 {
  const { document, problems } = (0,_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .examine */ .sb)(path, bytes);
  if (document === undefined) throw (0,_invalid_record_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidRecord */ .d)(path, problems);
  return document;
}


/***/ })

};
})
