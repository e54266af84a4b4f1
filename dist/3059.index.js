(function (exports, __distFolder) {'use strict';
exports.ids = [3059];
exports.modules = {

/***/ 2034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ levelled)
/* harmony export */ });
/* unused harmony export levellerOf */
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39623);
                                                     
                                                  


/** What a policy says of rules: by id, or by a pattern of ids. */
                                                                 

/** Says what a finding of a rule counts as; undefined where it is left out. */
                                                                                     

/**
 * @param levels what a policy says of rules
 * @returns a function that takes a rule's id and its usual level: a full id counts before a pattern, a pattern with
 *   more letters before one with fewer, and the later one of two that are alike
 */
function levellerOf(levels            )           {
  const patterns = Object.entries(levels)
    .filter(([id]) => id.includes('*'))
    .map(([pattern, level]) => ({ pattern, level, letters: pattern.replaceAll('*', '').length }))
    .reverse()
    .sort((one, other) => other.letters - one.letters);
  const known = new Map                                   ();
  const chosen = (id        )                            => {
    if (Object.hasOwn(levels, id)) return levels[id];
    return patterns.find(({ pattern }) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsPattern */ .j)(pattern, id))?.level;
  };
  return (id, usual) => {
    if (!known.has(id)) known.set(id, chosen(id));
    const level = known.get(id) ?? usual;
    return level === 'ignored' ? undefined : level;
  };
}

/**
 * @param findings what has ids and levels
 * @param levels what a policy says of rules
 * @returns the findings with the policy's levels; those of ignored rules are left out
 */
function levelled                                                                    (
  findings                 ,
  levels            ,
)         {
  const levelOf = levellerOf(levels);
  return findings.flatMap((finding) => {
    const level = levelOf(finding.id, finding.level);
    return level === undefined ? [] : [{ ...finding, level }];
  });
}


/***/ }),

/***/ 39623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ fitsPattern)
/* harmony export */ });
/**
 * Whether a text is what a pattern says. It takes time in proportion to both lengths, whatever the pattern is.
 * @param pattern a text in which `*` stands for any characters, also none
 * @param text the text, whose case counts
 */
function fitsPattern(pattern        , text        )          {
  let [at, position] = [0, 0];
  let [star, retry] = [-1, 0];
  while (position < text.length) {
    if (pattern[at] === '*') {
      star = at;
      retry = position;
      at += 1;
    } else if (pattern[at] === text[position]) {
      at += 1;
      position += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      position = retry;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}


/***/ }),

/***/ 63059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  waivedVerdict: () => (/* binding */ waivedVerdict)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/parse.js + 20 modules
var parse = __webpack_require__(37964);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/verdict.js
var src_verdict = __webpack_require__(72319);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/policy/levels.js
var policy_levels = __webpack_require__(2034);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/policy/pattern.js
var policy_pattern = __webpack_require__(39623);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/policy/waivers.js
                                                      
                                             


/** For whom waivers are applied, and when. */
                            
                            
                     
                                                                                              
                        
 

/**
 * Takes out findings that somebody accepted for a time. Pure.
 * @param findings what was found; a finding that has a waiver keeps it
 * @param waivers those of every contract
 * @param use the contract, and when it is asked
 * @returns the findings, with the waiver of each that has one, and a finding for each waiver that has ended
 *   (`contract-waiver-expired`, breaking) or that fits nothing (`contract-waiver-unused`, risky)
 */
function applyWaivers(
  findings                    ,
  waivers                           ,
  use           ,
)                     {
  const ours = waivers.filter(
    ({ contract }) => contract === undefined || contract === use.contract,
  );
  if (ours.length === 0) return findings;
  const [ended, good] = [
    ours.filter((waiver) => hasEnded(waiver, use.now)),
    ours.filter((waiver) => !hasEnded(waiver, use.now)),
  ];
  const used = new Set                ();
  const missed = new Map                        ();
  const waived = findings.map((finding)          => {
    const fitting = good.filter((waiver) => fits(waiver, finding));
    for (const waiver of fitting) used.add(waiver);
    const [first] = fitting;
    if (first === undefined) {
      for (const waiver of ended) {
        if (fits(waiver, finding)) missed.set(waiver, (missed.get(waiver) ?? 0) + 1);
      }
      return finding;
    }
    const { reason, owner, expires } = first;
    return finding.waiver === undefined
      ? { ...finding, waiver: { reason, owner, expires } }
      : finding;
  });
  const expired = [...missed].map(([waiver, count]) => expiredFinding(waiver, count, use));
  const unused = ours
    .filter((waiver) => !used.has(waiver) && !missed.has(waiver))
    .map((waiver) => unusedFinding(waiver, hasEnded(waiver, use.now), use));
  return [...expired, ...waived, ...unused];
}

function hasEnded({ expires }                , now      )          {
  return Date.parse(expires) < now.getTime();
}

/** What a waiver does not say fits anything; what it says must be there, and fit. */
function fits(waiver                , finding         )          {
  if (!(0,policy_pattern/* fitsPattern */.j)(waiver.id, finding.id)) return false;
  const said = (pattern                    , ...texts                                 )          =>
    pattern === undefined || texts.some((text) => text !== undefined && (0,policy_pattern/* fitsPattern */.j)(pattern, text));
  return (
    said(waiver.operation, finding.operation) &&
    said(waiver.pointer, finding.pointer, finding.before?.pointer) &&
    said(waiver.file, finding.file, finding.before?.file) &&
    said(waiver.message, finding.message)
  );
}

function expiredFinding(waiver                , count        , use           )          {
  return {
    id: 'contract-waiver-expired',
    level: 'breaking',
    ...sourceOf(waiver, use),
    message: `The waiver of ${shown(waiver)} ended on ${waiver.expires.slice(0, 10)}; ${String(count)} ${count === 1 ? 'finding' : 'findings'} of the contract "${use.contract}" still ${count === 1 ? 'needs' : 'need'} it. ${waiver.owner} accepted it: ${waiver.reason}`,
    remedy:
      'Undo the change or make it compatibly; or agree with the owner on a new day, and write it in `expires`.',
  };
}

function unusedFinding(waiver                , ended         , use           )          {
  return {
    id: 'contract-waiver-unused',
    level: 'risky',
    ...sourceOf(waiver, use),
    message: `The waiver of ${shown(waiver)} fits no finding of the contract "${use.contract}"${ended ? `, and ended on ${waiver.expires.slice(0, 10)}` : ''}: it would hide one that comes later.`,
    remedy:
      'Remove it; where it is meant for another contract of the same file, name that one in `contract`.',
  };
}

function shown({ id, operation, pointer }                )         {
  return [id, operation, pointer].filter((part) => part !== undefined).join(' ');
}

function sourceOf(
  { source }                ,
  { file }           ,
)                                            {
  if (source === undefined) return { file };
  const { line, column } = source;
  return {
    file: source.file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/policy/waived-verdict.js








/** What taking out waived findings needs. */
                                       
                            
                                    
                                               
                      
 

/**
 * Takes out of a verdict what was accepted for a time, and judges anew whether the contract holds.
 * @param verdict what a kind found
 * @param options the contract, whose file of waivers is read from the checkout
 * @returns the verdict as it counts
 * @throws CONFIG_MISSING, CONFIG_TOO_LARGE, CONFIG_INVALID where its file of waivers cannot be used
 */
async function waivedVerdict(
  verdict                 ,
  options                      ,
)                           {
  const { contract, now = new Date() } = options;
  const path = 'waivers' in contract ? contract.waivers : undefined;
  const waivers = [...(await readWaivers(options.checkout, path)), ...(options.waivers ?? [])];
  if (waivers.length === 0) return verdict;
  const found = new Set(verdict.findings);
  const levels = levelsOf(contract);
  const applied = applyWaivers(verdict.findings, waivers, {
    contract: contract.name,
    now,
    file: path ?? 'waybill.yaml',
  });
  // The rules of waivers have levels as well; the kind has weighed its own already.
  const findings = applied.flatMap((finding) =>
    found.has(finding) || finding.waiver !== undefined ? [finding] : (0,policy_levels/* levelled */.I)([finding], levels),
  );
  const { unlisted } = verdict;
  return { ...verdict, findings, holds: !findings.some(src_verdict/* breaks */.T) && unlisted === 0 };
}

/** The levels of a command's findings are another thing: what its own words for them mean. */
function levelsOf(contract                )             {
  return 'levels' in contract && contract.kind !== 'command' ? contract.levels : {};
}

async function readWaivers(
  checkout        ,
  path                    ,
)                                     {
  if (path === undefined) return [];
  const text = await (0,promises_.readFile)((0,external_node_path_.join)(checkout, path), 'utf8').catch((error         ) => {
    if ((0,system_error/* isAbsent */.W)(error)) return undefined;
    throw error;
  });
  return (0,parse/* parseContractWaivers */.fU)(text, path);
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


/***/ })

};
})
