(function (exports, __distFolder) {'use strict';
exports.ids = [3132];
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

/***/ 60690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mergeFindings),
/* harmony export */   I: () => (/* binding */ byWeight)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72319);


/** What was found against one base, or against several whose contracts are the same. */
                               
                                   
                                     
                                        
 

/**
 * Makes one finding of those that say the same of several bases: the same rule at the same place of the revision for
 * the same operation. Where one base has several of such (two properties that are gone from one object), they are told
 * apart by where they stood. Two findings of one base are never one. Pure.
 * @param found what was found, the first base first
 * @returns the findings with the labels of all their bases, the heaviest first; of what differs between bases (what
 *   stood there, how much it weighs) each shows the heaviest one's, of those alike the first one's
 */
function mergeFindings(found                         )            {
  const crowded = crowdedPlaces(found);
  const merged = new Map                                                ();
  for (const { labels, findings } of found) {
    const taken = new Map                ();
    for (const finding of findings) {
      const place = placeKey(finding);
      const key = crowded.has(place) ? `${place}\n${standingKey(finding)}` : place;
      // What cannot be told apart at all is counted: the second stays a second.
      const count = taken.get(key) ?? 0;
      taken.set(key, count + 1);
      const numbered = `${key}\n${String(count)}`;
      const known = merged.get(numbered);
      if (known === undefined) merged.set(numbered, { finding, labels: [...labels] });
      else {
        known.labels.push(...labels.filter((label) => !known.labels.includes(label)));
        if (weight(finding) < weight(known.finding)) known.finding = finding;
      }
    }
  }
  return byWeight(
    [...merged.values()].map(({ finding, labels }) => ({ ...finding, bases: labels })),
  );
}

/** @returns the findings, the heaviest first; those of one level stay in their order */
function byWeight(findings                    )            {
  return _verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .findingLevels */ .X.flatMap((level) => findings.filter((finding) => finding.level === level));
}

function weight({ level }         )         {
  return _verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .findingLevels */ .X.indexOf(level);
}

function placeKey({ id, operation, direction, file, pointer, line, column }         )         {
  return JSON.stringify([id, operation, direction, file, pointer ?? [line, column]]);
}

function standingKey({ before, message }         )         {
  return JSON.stringify([before?.file, before?.pointer, message]);
}

/** Places where some base has more than one finding of a rule. */
function crowdedPlaces(found                         )                      {
  const crowded = new Set        ();
  for (const { findings } of found) {
    const seen = new Set        ();
    for (const finding of findings) {
      const key = placeKey(finding);
      if (seen.has(key)) crowded.add(key);
      seen.add(key);
    }
  }
  return crowded;
}


/***/ }),

/***/ 58559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ contractError)
/* harmony export */ });
/* unused harmony export contractErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `contract` throws; that a contract is broken is a verdict, not an error. */
const contractErrorCodes = {
  CONTRACT_COMMAND_MISSING: 'The program that generates or judges the contract cannot be found.',
  CONTRACT_COMMAND_FAILED: 'The command that generates or judges the contract ended with an error.',
  CONTRACT_TIMED_OUT: 'The command that generates or judges the contract did not end in time.',
  CONTRACT_PATH_MISSING: 'A path of the contract does not exist: nothing would be compared.',
  CONTRACT_TREE_DIRTY:
    'The paths of the contract hold changes that are not committed: they would hide what the command changes.',
  CONTRACT_CHECKOUT_INVALID: 'The checkout is not a git working tree that can be compared.',
  CONTRACT_FILE_MISSING: 'A contract that should be compared is no file that can be read.',
  CONTRACT_FILE_UNKNOWN:
    'The file of a contract is neither in the checkout nor in any older commit: its path is misspelled.',
  CONTRACT_MALFORMED: 'A contract is neither JSON nor YAML; the message says where.',
  CONTRACT_KIND_MISMATCH: 'A file is not a contract of the kind that should be compared.',
  CONTRACT_REFERENCE_UNRESOLVED: 'A reference of a contract names nothing.',
  CONTRACT_REFERENCE_CIRCULAR: 'References of a contract name nothing but each other.',
  CONTRACT_REFERENCE_REFUSED:
    'A reference of a contract names something that is not a file beside it.',
  CONTRACT_REFERENCE_UNAVAILABLE:
    'A document at another host, to which a contract may refer, cannot be read now.',
  CONTRACT_TOO_LARGE: 'A contract is larger, deeper or more multiplied than what is read.',
  CONTRACT_OUTPUT_INVALID:
    'What the command of a contract wrote is not the report that was expected, or not all of it.',
  CONTRACT_RENDERER_MISSING: 'Nothing was given that renders the manifests of a contract.',
  CONTRACT_CATALOG_MALFORMED:
    'A string catalog is not what its format asks for; the message says where.',
  CONTRACT_CATALOG_FORMAT_UNKNOWN:
    'Neither the name nor the content of a string catalog tells its format.',
  CONTRACT_CATALOG_LOCALE_UNKNOWN:
    'Neither the name nor the content of a string catalog tells its locale.',
  CONTRACT_CATALOG_LIST_INVALID:
    'A list beside the string catalogs (documented keys, baseline) cannot be read.',
}                              ;

/** Makes the errors of `contract`. */
const contractError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(contractErrorCodes);


/***/ }),

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

/***/ 48460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ policyRules)
/* harmony export */ });
                                                  

/** The rules of a contract's policy, and what their findings usually count as; those of the engine are not here. */
const policyRules = {
  /** The file is gone, and a base has it. */
  'contract-removed': 'breaking',
  /** Some bases, or all, do not have the file yet. */
  'contract-new': 'info',
  /** There is no base: nothing was compared. */
  'contract-not-compared': 'risky',
  /** What a base has at the path cannot be compared. */
  'contract-base-unusable': 'breaking',
  'contract-version-missing': 'breaking',
  'contract-version-decreased': 'breaking',
  'contract-version-major-needed': 'breaking',
  'contract-version-minor-needed': 'breaking',
  'contract-version-patch-needed': 'breaking',
  /** A major step made breaking findings risky, because the policy says so. */
  'contract-version-excuses': 'info',
  'contract-kept-property-missing': 'breaking',
  'contract-kept-property-optional': 'breaking',
  /** A response that must have properties is gone. */
  'contract-kept-response-removed': 'breaking',
  /** A rule of `keep` names nothing that there is: it protects nothing. */
  'contract-keep-unmatched': 'breaking',
  'contract-enum-unknown-missing': 'breaking',
  /** A rule of `enums` names nothing that there is. */
  'contract-enums-unmatched': 'breaking',
  'contract-waiver-expired': 'breaking',
  'contract-waiver-unused': 'risky',
}                                                          ;
                                                  


/***/ }),

/***/ 63061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isCatalogName),
/* harmony export */   b: () => (/* binding */ formatOf)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58559);
                                                           


const extensions                                                = {
  arb: 'arb',
  strings: 'apple-strings',
  stringsdict: 'stringsdict',
  xcstrings: 'xcstrings',
  po: 'gettext',
  pot: 'gettext',
  xml: 'android',
};

/**
 * @param name the file
 * @returns whether the name alone says that it is a string catalog: JSON may be anything
 */
function isCatalogName(name        )          {
  const extension = extensionOf(name);
  return extension === 'xml'
    ? /(?:^|\/)values[^/]*\/[^/]+$/.test(name.replaceAll('\\', '/'))
    : Object.hasOwn(extensions, extension);
}

/**
 * Tells the format of a catalog by its name, and of JSON by its content.
 * @param name the file
 * @param texts its content, and that of the same catalog in other locales: one locale's texts may show nothing
 * @returns the format; i18next for JSON without any placeholder, which is the same in all
 * @throws CONTRACT_CATALOG_FORMAT_UNKNOWN
 */
function formatOf(name        , texts                   )                      {
  const extension = extensionOf(name);
  if (extension === 'json') return jsonFormat(texts);
  const format = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
  if (format !== undefined) return format;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .contractError */ .h)('CONTRACT_CATALOG_FORMAT_UNKNOWN', {
    message: `Expected a string catalog (.json, .arb, .strings, .stringsdict, .xcstrings, .xml, .po, .pot), found ${name}.`,
    remedy: 'Name its format in the settings, or leave the file out of the pattern.',
    location: { file: name },
  });
}

function jsonFormat(texts                   )                      {
  if (texts.some((text) => /\{\{|\$t\(/.test(text))) return 'i18next';
  const icu = /\{\s*[\w.-]+\s*(?:\}|,\s*(?:plural|select|selectordinal|number|date|time)\b)/;
  return texts.some((text) => icu.test(text)) ? 'icu' : 'i18next';
}

function extensionOf(name        )         {
  return /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}


/***/ }),

/***/ 84073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U0: () => (/* binding */ parseJsonTree),
/* harmony export */   WI: () => (/* binding */ memberText),
/* harmony export */   lv: () => (/* binding */ memberNode)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(609);


/** A value of JSON with where it stands: catalogs need each key's place, and keys that stand there twice. */
                      
                                                                              
     
                               
                              
                                              
     
                                                                                           
                   

/** An object; of members with one name, the last one counts. */
                                 
                          
                          
                                                    
                                                       
                                                                                     
 

/** A member: where its name stands, and its value. */
                             
                          
                           
 

/**
 * Reads JSON (RFC 8259), strictly.
 * @param source the file
 * @returns its value, with offsets
 * @throws CONTRACT_CATALOG_MALFORMED with line and column; CONTRACT_TOO_LARGE where it is too deep
 */
function parseJsonTree(source             )           {
  return new JsonTreeParser(source).parse();
}

/** @returns the member's value */
function memberNode(node                      , name        )                       {
  return node?.kind === 'object' ? node.members.get(name)?.value : undefined;
}

/** @returns the member's text */
function memberText(node                      , name        )                     {
  const value = memberNode(node, name);
  return value?.kind === 'text' ? value.value : undefined;
}

const literals = new Map                        ([
  ['true', true],
  ['false', false],
  ['null', null],
]);
// Sticky: matched where the parser stands, without a copy of what is left.
const plainText = /"[^"\\\u0000-\u001f]*"/y;
const anyText = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\u0000-\u001f]*)*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

class JsonTreeParser {
           #source             ;
           #text        ;
  #at = 0;

  constructor(source             ) {
    this.#source = source;
    this.#text = source.text;
  }

  parse()           {
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) throw this.#unexpected('the end of the file');
    return value;
  }

  #value(depth        )           {
    if (depth > _text_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogLimits */ .Iz.depth) {
      throw this.#source.tooLarge(`a nesting of ${String(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogLimits */ .Iz.depth)} levels`);
    }
    this.#space();
    const offset = this.#at;
    switch (this.#text[offset]) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#list(depth);
      case '"':
        return { kind: 'text', offset, value: this.#string('a value') };
      default: {
        const written = this.#match(word);
        if (written !== undefined)
          return { kind: 'literal', offset, value: literals.get(written) ?? null };
        const digits = this.#match(number);
        if (digits !== undefined) return { kind: 'literal', offset, value: Number(digits) };
        throw this.#unexpected('a value');
      }
    }
  }

  #object(depth        )                 {
    const offset = this.#at;
    const members = new Map                    ();
    const duplicates                                     = [];
    this.#at += 1;
    this.#space();
    if (this.#taken('}')) return { kind: 'object', offset, members, duplicates };
    for (;;) {
      this.#space();
      const start = this.#at;
      const name = this.#string('a name in double quotes');
      this.#space();
      if (!this.#taken(':')) throw this.#unexpected('":"');
      const earlier = members.get(name);
      if (earlier !== undefined) duplicates.push({ name, offset: earlier.offset });
      members.set(name, { offset: start, value: this.#value(depth + 1) });
      this.#space();
      if (this.#taken('}')) return { kind: 'object', offset, members, duplicates };
      if (!this.#taken(',')) throw this.#unexpected('"," or "}"');
    }
  }

  #list(depth        )           {
    const offset = this.#at;
    const items             = [];
    this.#at += 1;
    this.#space();
    if (this.#taken(']')) return { kind: 'list', offset, items };
    for (;;) {
      items.push(this.#value(depth + 1));
      this.#space();
      if (this.#taken(']')) return { kind: 'list', offset, items };
      if (!this.#taken(',')) throw this.#unexpected('"," or "]"');
    }
  }

  #string(expected        )         {
    const plain = this.#match(plainText);
    if (plain !== undefined) return plain.slice(1, -1);
    const written = this.#match(anyText);
    if (written === undefined) throw this.#unexpected(expected);
    const value          = JSON.parse(written);
    return String(value);
  }

  #match(expression        )                     {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #taken(character        )          {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #space()       {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.#at += 1;
    }
  }

  #unexpected(expected        )        {
    const found = this.#text[this.#at];
    const shown =
      found === undefined
        ? 'the end of the file'
        : found === '"'
          ? 'a text that is not closed, or has a control character or an unknown escape in it'
          : JSON.stringify(found);
    return this.#source.malformed(this.#at, `expected ${expected}, found ${shown}.`);
  }
}


/***/ }),

/***/ 13132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ stringCatalogBaseline),
  verifyStringCatalog: () => (/* binding */ verifyStringCatalog)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/bases.js
var src_bases = __webpack_require__(6792);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/compared/merge.js
var merge = __webpack_require__(60690);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/policy/levels.js
var levels = __webpack_require__(2034);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/policy/rule-ids.js
var rule_ids = __webpack_require__(48460);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/verdict.js
var verdict = __webpack_require__(72319);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/error-codes.js
var error_codes = __webpack_require__(58559);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/finding.js
var finding = __webpack_require__(4593);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/json-tree.js
var json_tree = __webpack_require__(84073);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/rules.js
var rules = __webpack_require__(10687);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/text.js
var string_catalog_text = __webpack_require__(609);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/baseline.js







const entrySchema = schemas/* strictObject */.rej({
  id: schemas/* string */.YjP().max(255),
  file: schemas/* string */.YjP().max(1024),
  locale: schemas/* string */.YjP().max(64),
  key: schemas/* string */.YjP().max(20_000),
  detail: schemas/* string */.YjP().max(20_000),
});
const baselineSchema = schemas/* strictObject */.rej({
  version: schemas/* literal */.euz(1),
  findings: schemas/* array */.YOg(entrySchema).max(500_000),
});

/** The findings that are known and do not block. */
                           
                        
                        
                                                       
 

                                                     
                           
                                                                        
  

/**
 * Reads a baseline: it names findings by rule, file, locale, key and detail, so that a line that moves changes
 * nothing.
 * @param text the file, as `baselineText` writes it
 * @param name for messages
 * @throws CONTRACT_CATALOG_LIST_INVALID, CONTRACT_CATALOG_MALFORMED for JSON that is none
 */
function parseBaseline(text        , name        )           {
  const source = new string_catalog_text/* CatalogText */.dx(name, text.replace(/^\uFEFF/, ''));
  const tree = (0,json_tree/* parseJsonTree */.U0)(source);
  const parsed = baselineSchema.safeParse(JSON.parse(source.text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw (0,error_codes/* contractError */.h)('CONTRACT_CATALOG_LIST_INVALID', {
      message: `Expected a baseline with version 1 and findings in ${name}, found: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
      remedy: 'Write the baseline anew from the findings that there are.',
      location: { file: name },
    });
  }
  const items = (0,json_tree/* memberNode */.lv)(tree, 'findings');
  const entries = new Map                       ();
  for (const [index, entry] of parsed.data.findings.entries()) {
    const node = items?.kind === 'list' ? items.items[index] : undefined;
    entries.set((0,finding/* fingerprintOf */.ax)(entry.id, entry), {
      ...entry,
      pointer: `/findings/${String(index)}`,
      position: source.positionAt(node?.offset ?? 0),
    });
  }
  return { file: name, entries };
}

/**
 * Writes a baseline.
 * @param findings what is known from now on
 * @returns the file: a finding a line, in a fixed order, so that two branches merge
 */
function baselineText(findings                           )         {
  const known = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const lines = [...known.values()]
    .filter(({ id, level }) => level !== 'info' && id !== stale)
    .map(({ id, subject: { file, locale, key, detail } }) =>
      JSON.stringify({ id, file, locale, key, detail }),
    )
    .sort();
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

const stale                   = 'string-catalog-baseline-stale';

/** What is left when what is known is taken out. */
                          
                                               
                             
                         
 

/**
 * Takes the known findings out; an entry whose finding is gone is told, so that it leaves the file.
 * @param findings what a check found
 * @param baseline what is known
 */
function withoutKnown(findings                           , baseline          )          {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const left = findings.filter(({ fingerprint }) => !baseline.entries.has(fingerprint));
  const gone = [...baseline.entries].filter(([fingerprint]) => !found.has(fingerprint));
  const remarks = gone.map(([fingerprint, { id, key, locale, pointer, position }]) =>
    (0,finding/* catalogFinding */.Td)(
      stale,
      rules/* catalogCheckRules */.X[stale],
      { file: baseline.file, locale, key, detail: fingerprint },
      { file: baseline.file, pointer, position },
      {
        why: `The baseline lists ${id}${key === '' ? '' : ` of ${(0,finding/* shown */.SP)(key)}`}${locale === '' ? '' : ` in ${locale}`}, which is not found any more.`,
        remedy: `Remove the entry from ${baseline.file}.`,
      },
    ),
  );
  return { findings: [...left, ...remarks], known: findings.length - left.length };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/catalog-folder.js




                                                     


/** Where catalogs are read from: a checkout, or a commit. */
                                
                                                                
                                                                      
                                                                    
                                                                   
 

/** Folders that hold no catalogs of the application's own. */
const passedOver = new Set(['.git', 'node_modules']);
const maximumVisits = 200_000;

/**
 * @param checkout the working tree, absolute; symbolic links in it are not followed
 * @param signal ends the reading
 */
function checkoutFolder(checkout        , signal             )                {
  return {
    list: async (pattern) => await list(checkout, pattern, signal),
    read: async (path) => await read(checkout, path),
  };
}

async function list(
  checkout        ,
  pattern             ,
  signal             ,
)                             {
  const found           = [];
  let visits = 0;
  const walk = async (folder        , depth        )                => {
    signal.throwIfAborted();
    for (const entry of await entriesOf((0,external_node_path_.join)(checkout, folder))) {
      visits += 1;
      if (visits > maximumVisits || found.length > string_catalog_text/* catalogLimits */.Iz.files)
        throw tooManyFiles(pattern.written);
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile() && pattern.match(path) !== undefined) found.push(path);
      const deeper = pattern.depth === undefined || depth < pattern.depth;
      if (entry.isDirectory() && deeper && !passedOver.has(entry.name)) await walk(path, depth + 1);
    }
  };
  await walk(pattern.folder, 1);
  return found.sort();
}

async function entriesOf(
  folder        ,
)                                                                                          {
  try {
    return await (0,promises_.readdir)(folder, { withFileTypes: true });
  } catch (error) {
    if (isNoFile(error)) return [];
    throw error;
  }
}

async function read(checkout        , path        )                                  {
  try {
    const file = await (0,promises_.realpath)((0,external_node_path_.join)(checkout, path));
    const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(checkout), file);
    if (/^\.\.(?:[/\\]|$)/.test(inside) || (0,external_node_path_.isAbsolute)(inside)) throw outside(path);
    const { size } = await (0,promises_.stat)(file);
    if (size > string_catalog_text/* catalogLimits */.Iz.bytes)
      throw (0,string_catalog_text/* tooLargeCatalog */.x5)(path, `${String(string_catalog_text/* catalogLimits */.Iz.bytes)} bytes`);
    return await (0,promises_.readFile)(file);
  } catch (error) {
    if (isNoFile(error)) return undefined;
    throw error;
  }
}

function isNoFile(error         )          {
  return (0,system_error/* isAbsent */.W)(error) || (0,system_error/* systemCode */.x)(error) === 'EISDIR';
}

function outside(path        )        {
  return (0,error_codes/* contractError */.h)('CONTRACT_REFERENCE_REFUSED', {
    message: `Expected ${path} inside the checkout; a symbolic link leads out of it.`,
    remedy: 'Keep a copy of the file in the repository.',
    location: { file: path },
  });
}

function tooManyFiles(pattern        )        {
  return (0,error_codes/* contractError */.h)('CONTRACT_TOO_LARGE', {
    message: `Expected at most ${String(string_catalog_text/* catalogLimits */.Iz.files)} catalogs, found more files for ${pattern}.`,
    remedy: 'Name the folder of the catalogs more closely.',
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/format.js
var string_catalog_format = __webpack_require__(63061);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/locale.js
var string_catalog_locale = __webpack_require__(37252);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/path-pattern.js
/** What a path has where its pattern has `{locale}` and `*`. */
                            
                                      
                                                     
                                    
 

/** A pattern of paths. */
                              
                           
                                                         
                          
                                                                                          
                                     
                                                          
 

const parts = /\{locale\}|\*\*\/|\*+|[^{*]+|[^]/g;

/**
 * @param written a path: `{locale}` stands for a locale, `*` for any characters of a name, `**` for any folders
 * @returns the pattern
 */
function pathPattern(written        )              {
  let expression = '';
  let stars = 0;
  for (const part of written.match(parts) ?? []) {
    if (part === '{locale}') expression += '(?<locale>[^/]+?)';
    else if (part === '**/') expression += `(?<star${String(stars++)}>(?:[^/]+/)*)`;
    else if (part.startsWith('*')) expression += `(?<star${String(stars++)}>[^/]*)`;
    else expression += part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  const whole = new RegExp(`^${expression}$`);
  const segments = written.split('/');
  const open = segments.findIndex((segment) => /[*{]/.test(segment));
  const literal = open < 0 ? segments.length - 1 : open;
  return {
    written,
    folder: segments.slice(0, literal).join('/'),
    depth: written.includes('**') ? undefined : segments.length - literal,
    match: (path) => {
      const groups = whole.exec(path);
      if (groups === null) return undefined;
      const { locale, ...rest } = groups.groups ?? {};
      return {
        locale,
        stars: Array.from({ length: stars }, (_, index) => rest[`star${String(index)}`] ?? ''),
      };
    },
  };
}

/**
 * @param written a pattern
 * @param stars what each `*` stands for, in order
 * @returns the path, with `{locale}` as it is
 */
function filledPattern(written        , stars                   )         {
  let next = 0;
  return written.replace(/\*\*\/|\*+/g, () => stars[next++] ?? '');
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/read.js
var string_catalog_read = __webpack_require__(4742);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/catalog-units.js
             
                     
                      
                        
                         

                                            
                                                         
                                              






/** A file before it is read. */
                     
                        
                        
                              
                                      
                                                              
                             
                        
 

/** The catalogs that settings name. */
                               
                                         
                                                                                 
                                                                                     
 

/**
 * Reads the catalogs that settings name, and sorts them: the same keys, in several locales.
 * @param folder where they are read from
 * @param settings which they are
 * @returns the units, in the order of the settings
 * @throws CONTRACT_PATH_MISSING where a pattern fits no file, CONTRACT_CATALOG_LOCALE_UNKNOWN,
 *   CONTRACT_CATALOG_FORMAT_UNKNOWN, CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
async function readCatalogUnits(
  folder               ,
  settings                                                 ,
)                        {
  const units                = [];
  const strangers                                      = [];
  for (const files of settings.files) {
    const found = await filesOf(folder, files, strangers);
    const names = new Set(found.map(({ unit }) => unit));
    for (const name of names) {
      const own = found.filter(({ unit }) => unit === name);
      units.push(await unitOf(name, own, files, settings.source));
    }
  }
  return { units, strangers };
}

async function filesOf(
  folder               ,
  files                    ,
  strangers                                     ,
)                                {
  const pattern = pathPattern(files.path);
  const found              = [];
  const sources = new Map                ();
  for (const path of await folder.list(pattern)) {
    const match = pattern.match(path);
    if (match === undefined) continue;
    const located = locatedBy(match.locale, path);
    if (located.stranger && match.locale !== undefined) {
      // Android names other things than locales in the same way: values-night, values-v21.
      if (!/\/values-[^/]+\//.test(`/${path}`)) strangers.push({ path, written: match.locale });
      continue;
    }
    const unit = match.locale === undefined ? located.rest : filledPattern(files.path, match.stars);
    const written = 'source' in files ? files.source : androidSource(files.path);
    if (written !== undefined) sources.set(unit, filledPattern(written, match.stars));
    const text = await textAt(folder, path);
    if (text !== undefined)
      found.push({ path, unit, locale: located.locale, isSource: located.isSource, text });
  }
  const given = 'source' in files ? files.source : undefined;
  for (const [unit, path] of sources) {
    if (found.some((file) => file.path === path)) continue;
    const text = await textAt(folder, path);
    if (text !== undefined) found.push({ path, unit, locale: undefined, isSource: true, text });
    else if (given !== undefined) throw missing(path, 'It should hold the source texts.');
  }
  if (found.length === 0) throw missing(files.path, 'No file fits it.');
  return found;
}

                   
                                      
                        
                             
                             
 

function locatedBy(written                    , path        )          {
  const base = /(?:^|\/)Base\.lproj\//;
  if (base.test(path)) {
    const rest = path.replace('Base.lproj/', '.lproj/');
    return { locale: undefined, rest, isSource: true, stranger: false };
  }
  if (written !== undefined) {
    // `car` is a language, and to Android a way to be docked.
    const qualifier = written === 'car' && /(?:^|\/)values-car\//.test(path);
    const locale = qualifier ? undefined : (0,string_catalog_locale/* canonicalLocale */.hn)(written);
    return { locale, rest: path, isSource: false, stranger: locale === undefined };
  }
  const located = (0,string_catalog_locale/* localeInPath */.nM)(path);
  const isSource = located === undefined && /(?:^|\/)values\/[^/]+$|\.pot$/.test(path);
  return { locale: located?.locale, rest: located?.rest ?? path, isSource, stranger: false };
}

function androidSource(path        )                     {
  return /(?:^|\/)values-\{locale\}\//.test(path)
    ? path.replace('values-{locale}/', 'values/')
    : undefined;
}

async function textAt(folder               , path        )                              {
  const bytes = await folder.read(path);
  return bytes === undefined ? undefined : (0,string_catalog_text/* decodeCatalog */.aP)(bytes, path);
}

async function unitOf(
  name        ,
  found                      ,
  files                    ,
  source        ,
)                       {
  const sourceLocale = (0,string_catalog_locale/* canonicalLocale */.hn)(source) ?? source;
  const texts = found.map(({ text }) => text);
  const given                                  = 'format' in files ? files.format : undefined;
  const explicit = 'locale' in files ? files.locale : undefined;
  const catalogs            = [];
  let sourceCatalog                     ;
  for (const file of found) {
    const format = given ?? (0,string_catalog_format/* formatOf */.b)(file.path, texts);
    const locale = file.isSource ? sourceLocale : (file.locale ?? explicit);
    const parsed = await (0,string_catalog_read/* parseCatalogs */.s)({
      name: file.path,
      text: file.text,
      format,
      ...(locale === undefined ? {} : { locale }),
    });
    if (parsed.some((catalog) => catalog.locale === string_catalog_read/* undetermined */.n)) throw unlocated(file.path);
    // Xcode's file names its source language, which comes first.
    if (file.isSource || format === 'xcstrings') sourceCatalog = parsed[0];
    catalogs.push(...parsed);
  }
  sourceCatalog ??= catalogs.find((catalog) => catalog.locale === sourceLocale);
  const translations = catalogs.filter((catalog) => catalog !== sourceCatalog);
  return {
    name,
    group: files.path,
    translations,
    ...(sourceCatalog === undefined ? {} : { source: sourceCatalog }),
  };
}

function unlocated(path        )        {
  return (0,error_codes/* contractError */.h)('CONTRACT_CATALOG_LOCALE_UNKNOWN', {
    message: `Expected that the path or the content of ${path} tells its locale, found none.`,
    remedy: 'Put {locale} into the pattern, or name the locale of the file in the settings.',
    location: { file: path },
  });
}

function missing(path        , why        )        {
  return (0,error_codes/* contractError */.h)('CONTRACT_PATH_MISSING', {
    message: `Expected string catalogs at ${path}, found none. ${why}`,
    remedy: 'Correct the path in the settings, or add the file.',
    location: { file: path },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/policy/pattern.js
var policy_pattern = __webpack_require__(39623);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/catalog.js
var string_catalog_catalog = __webpack_require__(11295);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/message.js
var message = __webpack_require__(52915);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/placeholder-fit.js
                                                           
                                                                 

/**
 * Whether what a program hands over for one placeholder also fits another. A text that chooses by a number fits one
 * that shows it, and one that chooses by a word fits one that does not need to; languages differ in that.
 * @param source the placeholder in the source text
 * @param other the placeholder in the translation
 */
function fits(source                 , other                 )          {
  if (source.family === other.family) return source.detail === other.detail;
  return (
    pairs.has(`${source.family} ${other.family}`) || pairs.has(`${other.family} ${source.family}`)
  );
}

const pairs = new Set(['any count', 'number count', 'any choice', 'date time']);

/**
 * Whether a translation may leave a placeholder out of some of its forms: the number that chooses the form, whose
 * form may say it in words ("one file").
 */
function mayBeSpared(
  placeholder             ,
  format                     ,
  chosenBy                     ,
)          {
  if (chosenBy.has(placeholder.name)) return true;
  const { family } = placeholder.type;
  if (format === 'gettext') return family === 'integer' || family === 'any' || family === 'float';
  return family === 'integer';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/plural-rules.js
/** How a locale tells numbers apart, by Unicode's CLDR as this Node has it. */
                              
                                                                                             
                                    
                                                                        
                                      
                                                             
                         
                                        
                                                  
                                                    
                                                             
 

const known = new Map                                 ();
const counted = 1000;
/** Round numbers that some languages (Cornish) tell apart; millions are only those of abbreviations. */
const round = [2000, 10_000, 20_000, 100_000];

/**
 * @param locale as BCP 47 writes it
 * @param type whether things are counted, or ordered (`selectordinal`)
 * @returns the categories; undefined where this Node has no rules for the locale
 */
function pluralNeeds(locale        , type                        )                          {
  const name = `${locale} ${type}`;
  if (!known.has(name)) known.set(name, computed(locale, type));
  return known.get(name);
}

function computed(locale        , type                        )                          {
  try {
    if (Intl.PluralRules.supportedLocalesOf([locale]).length === 0) return undefined;
  } catch {
    return undefined;
  }
  const rules = new Intl.PluralRules(locale, { type });
  const numbersOf = new Map                  ();
  const put = (number        )       => {
    const category = rules.select(number);
    const numbers = numbersOf.get(category);
    if (numbers === undefined) numbersOf.set(category, [number]);
    else numbers.push(number);
  };
  for (let number = 0; number <= counted; number += 1) put(number);
  round.forEach(put);
  return {
    all: new Set(rules.resolvedOptions().pluralCategories),
    usual: new Set([...numbersOf.keys(), 'other']),
    forms: numbersOf.size,
    categoryOf: (number) => rules.select(number),
    numbersOf,
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/check-entry.js
                                                                                 

                                                 






/** A translation and what it translates. */
                              
                        
                            
                                         
                              
                                
                                                         
                              
 

/**
 * Holds a translation against the text in the source language.
 * @param translation both
 * @returns what is wrong with it
 */
function checkTranslation(translation             )                      {
  const { entry, catalog, reference } = translation;
  const { message } = entry;
  if ((0,string_catalog_catalog/* isEmptyMessage */.p)(message)) {
    if ((0,string_catalog_catalog/* isEmptyMessage */.p)(reference)) return [];
    const why = 'it has no text';
    return [{ rule: 'string-catalog-text-empty', detail: '', why, remedy: 'Translate the text.' }];
  }
  // gettext does not use a fuzzy text: what is in it is a proposal.
  const unused = catalog.format === 'gettext' && entry.state === 'needs-review';
  if (message.problem !== undefined || reference.problem !== undefined || unused) return [];
  return [
    ...checkShape(translation),
    ...checkPlaceholders(translation),
    ...checkWords(message, reference, catalog),
    ...checkSame(translation),
  ];
}

function checkPlaceholders({ entry, catalog, reference }             )                      {
  const { placeholders } = entry.message;
  if (placeholders.size === 0 && reference.placeholders.size === 0) return [];
  const chosenBy = new Set(
    [...reference.choices, ...entry.message.choices].map(({ argument }) => argument),
  );
  const remarks             = [];
  for (const source of reference.placeholders.values()) {
    const { name } = source;
    const placeholder = placeholders.get(name);
    if (placeholder === undefined) {
      // A form that is the only one of its language may say the number in words.
      const spared = source.least === 0 && mayBeSpared(source, catalog.format, chosenBy);
      if (!spared)
        remarks.push({
          rule: 'string-catalog-placeholder-missing',
          detail: name,
          why: `the placeholder ${name} of the source is missing`,
          remedy: `Put ${name} into the text.`,
        });
    } else if (!fits(source.type, placeholder.type)) {
      remarks.push({
        rule: 'string-catalog-placeholder-type',
        detail: name,
        why: `the placeholder ${name} is ${(0,message/* shownType */.si)(placeholder.type)}, and ${(0,message/* shownType */.si)(source.type)} in the source`,
        remedy: `Write ${name} as the source does.`,
      });
    } else if (differsInCount(source, placeholder, mayBeSpared(source, catalog.format, chosenBy))) {
      remarks.push({
        rule: 'string-catalog-placeholder-count',
        detail: name,
        why: `the placeholder ${name} stands there ${shownCount(placeholder)}, and ${shownCount(source)} in the source`,
        remedy: `Use ${name} as often as the source does, in each form.`,
      });
    }
  }
  for (const { name } of placeholders.values()) {
    if (reference.placeholders.has(name)) continue;
    remarks.push({
      rule: 'string-catalog-placeholder-unknown',
      detail: name,
      why: `the source has no placeholder ${name}: nothing is handed over for it`,
      remedy: `Remove ${name}, or write it as the source does.`,
    });
  }
  return remarks;
}

/** Whether a placeholder stands there too often or too rarely; forms may differ within what the source has. */
function differsInCount(source             , other             , spared         )          {
  if (other.most > source.most && !(spared && source.most === 0)) return true;
  return !spared && other.least < source.least;
}

function shownCount({ least, most }             )         {
  const times = most === 1 ? 'once' : `${String(most)} times`;
  return least === most ? times : `${String(least)} to ${times}`;
}

/** Formats whose program asks for a text with forms by other means than for one without. */
function checkShape({ entry, catalog, reference }             )                      {
  if (catalog.format === 'icu' || catalog.format === 'arb') return [];
  const [has, needs] = [isCounted(entry.message), isCounted(reference)];
  if (has === needs) return [];
  const { locale, format } = catalog;
  if (needs) {
    // Where a language has one form, these formats find a text without forms as well.
    const lenient = format === 'i18next' || format === 'xcstrings';
    if (lenient && pluralNeeds(locale, 'cardinal')?.forms === 1) return [];
    const why = 'the source has plural forms, and the translation has none';
    const remedy = `Give it the plural forms of ${locale}.`;
    return [{ rule: 'string-catalog-plural-absent', detail: '', why, remedy }];
  }
  if (format !== 'android' && format !== 'gettext') return [];
  const why = 'it has plural forms, and the source has none';
  const remedy = 'Write it without forms, as the source does.';
  return [{ rule: 'string-catalog-plural-absent', detail: 'source', why, remedy }];
}

function isCounted({ choices }         )          {
  return choices.some(({ by }) => by !== 'word');
}

/** Cases of a choice by a word, where both texts choose by it. */
function checkWords(message         , reference         , catalog         )                      {
  if (catalog.format !== 'icu' && catalog.format !== 'arb') return [];
  const [own, sources] = [wordsOf(message.choices), wordsOf(reference.choices)];
  return [...sources].flatMap(([argument, cases]) => {
    const found = own.get(argument);
    if (found === undefined) return [];
    return [
      ...[...cases]
        .filter((name) => !found.has(name))
        .map((name)           => ({
          rule: 'string-catalog-select-case-missing',
          detail: `${argument} ${name}`,
          why: `the case "${name}" of ${argument} is missing: "other" is shown for it`,
          remedy: `Add the case "${name}".`,
        })),
      ...[...found]
        .filter((name) => !cases.has(name))
        .map((name)           => ({
          rule: 'string-catalog-select-case-unknown',
          detail: `${argument} ${name}`,
          why: `the source has no case "${name}" of ${argument}: it is never shown`,
          remedy: `Write the case as the source does; cases are not translated.`,
        })),
    ];
  });
}

function wordsOf(choices                   )                                           {
  const words = new Map                     ();
  for (const { argument, by, cases } of choices) {
    if (by !== 'word') continue;
    const known = words.get(argument) ?? new Set();
    for (const name of cases) known.add(name);
    words.set(argument, known);
  }
  return words;
}

function checkSame({
  entry,
  catalog,
  reference,
  sourceLocale,
  mayBeSame,
}             )                      {
  if (mayBeSame || (0,string_catalog_locale/* languageOf */.eX)(catalog.locale) === (0,string_catalog_locale/* languageOf */.eX)(sourceLocale)) return [];
  const [own, source] = [textsOf(entry.message), textsOf(reference)];
  if (own.size !== source.size || ![...own].every((text) => source.has(text))) return [];
  if (![...own].some(hasWords)) return [];
  const text = [...own][0] ?? '';
  return [
    {
      rule: 'string-catalog-text-same',
      detail: '',
      why: `its text is that of the source, ${(0,finding/* shown */.SP)(text)}`,
      remedy: 'Translate it, or list the key in allow-untranslated.',
    },
  ];
}

function textsOf({ variants }         )                      {
  return new Set(variants.map(({ text }) => text));
}

/** Whether there is anything to translate: placeholders, addresses and numbers are not. */
function hasWords(text        )          {
  const words = text
    .replace(/\{\{[^{}]*\}\}|\{[\w.]*\}|<[^<>]*>|%(?:\d+\$)?[\w@#.]*[a-zA-Z@]/g, ' ')
    .replace(/\b(?:https?:\/\/|mailto:|www\.)\S+|\S+@\S+\.\S+|@\w+\/\w+/g, ' ');
  return /\p{L}{2}/u.test(words);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/check-forms.js
                                                           

                                                   

/** What a check says: a rule, what tells it from others of the same key, and two sentences. */
                           
                                  
                          
                       
                          
 

/** Forms that a platform takes in every language, beside those of CLDR. */
const alwaysTaken                                                                  = {
  // https://www.i18next.com/translation-function/plurals: key_zero is taken for 0 in every language.
  i18next: ['zero'],
  // Foundation takes "zero" for 0 in every language.
  stringsdict: ['zero'],
  xcstrings: ['zero'],
  // Dart's Intl.plural takes these for the very numbers.
  arb: ['zero', 'one', 'two'],
};

/**
 * Holds the plural forms of a text against those of its language.
 * @param entry the text
 * @param catalog for locale and format
 * @returns what is missing, and what is there for nothing
 */
function checkPluralForms(entry       , catalog         )                      {
  return entry.message.choices.flatMap((choice) => {
    if (choice.by === 'word') return [];
    const needs = pluralNeeds(catalog.locale, choice.by === 'ordinal' ? 'ordinal' : 'cardinal');
    if (choice.by === 'index') return checkIndices(choice, catalog, needs);
    return needs === undefined ? [] : checkCategories(choice, catalog, needs);
  });
}

function checkCategories(
  choice        ,
  catalog         ,
  needs             ,
)                      {
  const remarks             = [];
  const { locale, format } = catalog;
  const of = choice.argument === '' ? '' : ` of ${choice.argument}`;
  for (const category of needs.all) {
    if (choice.cases.has(category) || isCovered(category, choice, needs)) continue;
    const usual = needs.usual.has(category);
    remarks.push({
      rule: usual
        ? 'string-catalog-plural-category-missing'
        : 'string-catalog-plural-category-rare',
      detail: `${choice.argument} ${category}`.trim(),
      why: usual
        ? `the form "${category}"${of} is missing, which ${locale} needs${examples(needs, category)}`
        : `the form "${category}"${of} is missing, which ${locale} has for fractions or millions`,
      remedy: `Add the form "${category}".`,
    });
  }
  const taken = alwaysTaken[format] ?? [];
  for (const category of choice.cases) {
    if (needs.all.has(category) || taken.includes(category)) continue;
    remarks.push({
      rule: 'string-catalog-plural-category-unknown',
      detail: `${choice.argument} ${category}`.trim(),
      why: `the form "${category}"${of} is never used: ${locale} has ${[...needs.all].join(', ')}`,
      remedy: `Remove the form "${category}".`,
    });
  }
  return remarks;
}

/** Whether every number of the category has a form of its own: `=1` does for English's "one". */
function isCovered(category        , choice        , needs             )          {
  if (category === 'other') return false;
  const numbers = needs.numbersOf.get(category) ?? [];
  return numbers.length > 0 && numbers.every((number) => choice.exact.has(`=${String(number)}`));
}

function examples(needs             , category        )         {
  const numbers = needs.numbersOf.get(category) ?? [];
  return numbers.length === 0 ? '' : ` (for ${numbers.slice(0, 3).join(', ')})`;
}

function checkIndices(
  choice        ,
  catalog         ,
  needs                         ,
)                      {
  const count = catalog.format === 'gettext' ? catalog.pluralForms?.count : needs?.forms;
  if (count === undefined) return [];
  const wanted = Array.from({ length: count }, (_, index) => String(index));
  const missing = wanted.filter((index) => !choice.cases.has(index));
  const unknown = [...choice.cases].filter((index) => !wanted.includes(index));
  return [
    ...missing.map((index)           => ({
      rule: 'string-catalog-plural-category-missing',
      detail: index,
      why: `the form ${index} is missing: ${catalog.locale} has ${String(count)}`,
      remedy: `Add the form ${index}.`,
    })),
    ...unknown.map((index)           => ({
      rule: 'string-catalog-plural-category-unknown',
      detail: index,
      why: `the form ${index} is never used: ${catalog.locale} has ${String(count)}`,
      remedy: `Remove the form ${index}.`,
    })),
  ];
}

/**
 * Holds gettext's header against the numbers: every number must have a form, and the language's categories must not
 * all share one.
 * @param catalog a catalog of gettext
 */
function checkPluralHeader(catalog         )                      {
  const { pluralForms, locale } = catalog;
  const plural = [...catalog.entries.values()].some(({ message }) => message.choices.length > 0);
  if (!plural || locale === 'und') return [];
  const remedy = 'Write the header as the manual of GNU gettext gives it for the language.';
  if (pluralForms === undefined) {
    const why = 'texts have plural forms, and the header Plural-Forms is missing';
    return [{ rule: 'string-catalog-plural-forms-invalid', detail: 'missing', why, remedy }];
  }
  const { formOf, count, written } = pluralForms;
  const numbers = Array.from({ length: 1001 }, (_, number) => number);
  const wrong =
    formOf === undefined
      ? 'cannot be read'
      : numbers
          .map((number) => ({ number, form: formOf(number) }))
          .filter(({ form }) => !(Number.isInteger(form) && form >= 0 && form < count))
          .map(({ number }) => `has no form for ${String(number)}`)[0];
  if (formOf === undefined || wrong !== undefined) {
    const why = `the header Plural-Forms (${written.slice(0, 200)}) ${wrong ?? ''}`;
    return [{ rule: 'string-catalog-plural-forms-invalid', detail: 'expression', why, remedy }];
  }
  return coarse(formOf, locale).map((pair)           => ({
    rule: 'string-catalog-plural-forms-coarse',
    detail: pair.join(' '),
    why: `the header Plural-Forms gives "${pair.join('" and "')}" one form, which ${locale} tells apart`,
    remedy,
  }));
}

/** Pairs of categories whose numbers all have one and the same form. */
function coarse(formOf                            , locale        )                      {
  const needs = pluralNeeds(locale, 'cardinal');
  const forms = [...(needs?.numbersOf ?? [])].map(
    ([category, numbers]) =>
      [category, new Set(numbers.filter((number) => number <= 1000).map(formOf))]         ,
  );
  return forms.flatMap(([category, one], index) =>
    forms
      .slice(index + 1)
      .filter(([, other]) => new Set([...one, ...other]).size === 1)
      .map(([another]) => [category, another].sort()),
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/documented.js

                                                 
                                              
                                          





/** The keys that a file documents, with where each stands. */
                                 
                        
                                               
 

/**
 * Reads a list of keys: JSON (a list, or an object's names), Markdown (the first text in backticks of each line of a
 * list or table), or a key a line with comments after #.
 * @param text the file
 * @param name for messages
 * @throws CONTRACT_CATALOG_LIST_INVALID where it names no key; CONTRACT_CATALOG_MALFORMED for JSON that is none
 */
function parseDocumentedKeys(text        , name        )                 {
  const source = new string_catalog_text/* CatalogText */.dx(name, text.replace(/^\uFEFF/, ''));
  const keys = /\.json$/i.test(name)
    ? jsonKeys(source, (0,json_tree/* parseJsonTree */.U0)(source))
    : lineKeys(source, /\.(?:md|markdown)$/i.test(name));
  if (keys.size === 0) {
    throw (0,error_codes/* contractError */.h)('CONTRACT_CATALOG_LIST_INVALID', {
      message: `Expected a list of documented keys in ${name}, found no key.`,
      remedy:
        'Write a key a line, a JSON list of keys, or Markdown with each key in backticks in a list or table.',
      location: { file: name },
    });
  }
  return { file: name, keys };
}

function jsonKeys(source             , root          )                                {
  const keys = new Map                  ();
  if (root.kind === 'object')
    for (const [key, { offset }] of root.members) keys.set(key, source.positionAt(offset));
  if (root.kind === 'list')
    for (const item of root.items)
      if (item.kind === 'text') keys.set(item.value, source.positionAt(item.offset));
  return keys;
}

function lineKeys(source             , markdown         )                                {
  const keys = new Map                  ();
  for (const [index, line] of source.text.split('\n').entries()) {
    const found = markdown
      ? /^\s*(?:[-*+|]|\d+[.)]).*?`([^`]+)`/.exec(line)?.[1]
      : line.replace(/(?:^|\s)#.*$/, '').trim();
    const key = found?.trim() ?? '';
    if (key !== '') keys.set(key, { line: index + 1, column: Math.max(1, line.indexOf(key) + 1) });
  }
  return keys;
}

/**
 * Holds the documented keys against those of the source language, in both directions. A key may be documented with
 * the name of its file before it (`shop:cart.title`), or with the suffix of one of its forms.
 * @param units the catalogs
 * @param documented the list
 */
function checkDocumented(
  units                        ,
  documented                ,
)                            {
  const findings                   = [];
  const present = new Set        ();
  for (const { source, translations } of units) {
    const catalog = source ?? translations[0];
    for (const entry of catalog?.entries.values() ?? []) {
      const names = namesOf(entry, catalog?.file ?? '');
      for (const name of names) present.add(name);
      if (catalog === undefined || names.some((name) => documented.keys.has(name))) continue;
      const rule                   = 'string-catalog-key-undocumented';
      const { file, locale } = catalog;
      findings.push(
        (0,finding/* catalogFinding */.Td)(
          rule,
          rules/* catalogCheckRules */.X[rule],
          { file, locale, key: entry.key, detail: '' },
          { file, pointer: entry.pointer, position: entry.position },
          {
            why: `${locale}, ${(0,finding/* shown */.SP)(entry.key)}: ${documented.file} does not list it.`,
            remedy: `Add the key to ${documented.file}.`,
          },
        ),
      );
    }
  }
  for (const [key, position] of documented.keys) {
    if (present.has(key)) continue;
    const rule                   = 'string-catalog-documented-key-missing';
    const subject = { file: documented.file, locale: '', key, detail: '' };
    const place = { file: documented.file, pointer: '', position };
    findings.push(
      (0,finding/* catalogFinding */.Td)(rule, rules/* catalogCheckRules */.X[rule], subject, place, {
        why: `${(0,finding/* shown */.SP)(key)} is documented, and no catalog of the source language has it.`,
        remedy: `Add the key, or remove it from ${documented.file}.`,
      }),
    );
  }
  return findings;
}

function namesOf(entry       , file        )                    {
  const stem = /([^/\\]+)\.[^./\\]+$/.exec(file)?.[1] ?? file;
  const forms = entry.message.choices.flatMap(({ argument, by, cases }) =>
    argument === 'count' && by !== 'word' ? [...cases].map((name) => `${entry.key}_${name}`) : [],
  );
  return [entry.key, ...forms].flatMap((key) => [key, `${stem}:${key}`, `${stem}.${key}`]);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/check.js
                                                             

                                                            









/** The catalogs of one set of keys, in all locales. */
                              
                                                                     
                        
                                                                                            
                         
                                                                                                             
                            
                                            
 

/** What the catalogs of a commit are held against. */
                                     
         
                                                     
                                                                
                                       
 

/**
 * Holds the catalogs of one commit against their source language, their own languages, and the list of documented
 * keys.
 * @param units the catalogs
 * @param settings what is asked of them
 * @returns what is wrong, in the order of the files and their lines
 */
function checkCatalogs(
  units                        ,
  settings                      ,
)                            {
  const check = new CatalogCheck(settings);
  const locales = groupLocales(units, settings);
  for (const unit of units) {
    check.unit(unit);
    check.locales(unit, locales.get(unit.group) ?? new Set());
  }
  if (settings.documented !== undefined)
    check.findings.push(...checkDocumented(units, settings.documented));
  return check.findings;
}

/** The locales that each group must have: those of the settings, else those that any of its units has. */
function groupLocales(
  units                        ,
  { locales = [] }                      ,
)                                           {
  const groups = new Map                     ();
  for (const { group, translations } of units) {
    const known = groups.get(group) ?? new Set(locales);
    if (locales.length === 0) for (const { locale } of translations) known.add(locale);
    groups.set(group, known);
  }
  return groups;
}

const complete = 'Add the key, or remove it where it is not used any more.';

class CatalogCheck {
           findings                   = [];
           #settings                      ;
           #allowed                     ;
           #patterns                   ;

  constructor(settings                      ) {
    this.#settings = settings;
    this.#allowed = new Set(settings.allowUntranslated);
    this.#patterns = settings.allowUntranslated.filter((text) => text.includes('*'));
  }

  unit({ source, translations }             )       {
    if (source !== undefined) {
      this.#catalog(source);
      for (const entry of source.entries.values()) this.#entry(source, entry, source);
    }
    for (const catalog of translations) {
      this.#catalog(catalog);
      if (source !== undefined) this.#missing(source, catalog);
      for (const entry of catalog.entries.values()) {
        this.#entry(catalog, entry, source);
        this.#translation(catalog, entry, source);
      }
    }
  }

  /** A locale that other catalogs have, and this one lacks. */
  locales({ name, source, translations }             , locales                     )       {
    const found = new Set([source, ...translations].map((catalog) => catalog?.locale));
    const place = source ?? translations[0];
    if (place === undefined) return;
    for (const locale of locales) {
      if (found.has(locale) || locale === this.#settings.source) continue;
      const subject = { file: name, locale, key: '', detail: '' };
      const rule                   = 'string-catalog-locale-missing';
      this.findings.push(
        (0,finding/* catalogFinding */.Td)(rule, rules/* catalogCheckRules */.X[rule], subject, topOf(place), {
          why: `${name} has no catalog for ${locale}: all its texts are missing there.`,
          remedy: `Add the catalog for ${locale}, or list the locales that there are in the settings.`,
        }),
      );
    }
  }

  #catalog(catalog         )       {
    const { locale, declaredLocale, format } = catalog;
    if (declaredLocale !== undefined && locale !== string_catalog_read/* undetermined */.n)
      this.#about(catalog, {
        rule: 'string-catalog-locale-mismatch',
        detail: declaredLocale,
        why: `the content says ${declaredLocale}, and the path says ${locale}`,
        remedy: 'Correct the locale in the file, or move the file.',
      });
    const plural = [...catalog.entries.values()].some(({ message }) =>
      message.choices.some(({ by }) => by !== 'word'),
    );
    if (plural && pluralNeeds(locale, 'cardinal') === undefined)
      this.#about(catalog, {
        rule: 'string-catalog-plural-rules-unknown',
        detail: '',
        why: `texts have plural forms, and no rules are known for ${locale}: they were not checked`,
        remedy: 'Correct the locale, or name it in the settings.',
      });
    if (format === 'gettext')
      for (const remark of checkPluralHeader(catalog))
        this.#about(catalog, remark, catalog.pluralForms?.position);
    for (const { kind, key, pointer, position } of catalog.remarks) {
      const duplicate = kind === 'duplicate';
      this.#add(
        catalog,
        key,
        { file: catalog.file, pointer, position },
        duplicate
          ? {
              rule: 'string-catalog-key-duplicate',
              detail: '',
              why: 'it stands there more than once, and only one of them is used',
              remedy: 'Remove all but one.',
            }
          : {
              rule: 'string-catalog-entry-obsolete',
              detail: '',
              why: 'it is kept though nothing uses it',
              remedy: 'Remove it when nobody needs it any more.',
            },
      );
    }
  }

  #missing(source         , catalog         )       {
    for (const entry of source.entries.values()) {
      if (!entry.translatable || entry.state === 'stale' || catalog.entries.has(entry.key))
        continue;
      this.#add(catalog, entry.key, placeOf(source, entry), {
        rule: 'string-catalog-key-missing',
        detail: '',
        why: `${catalog.file} lacks it`,
        remedy: complete,
      });
    }
  }

  /** What is wrong with a text whatever the others say. */
  #entry(catalog         , entry       , source                     )       {
    const { message } = entry;
    const add = (remark          )       => {
      this.#add(catalog, entry.key, placeOf(catalog, entry), remark);
    };
    if (message.problem !== undefined)
      add({
        rule: 'string-catalog-message-invalid',
        detail: message.problem.kind,
        why: `the message does not compile: ${message.problem.text}`,
        remedy: 'Correct the message.',
      });
    else if (message.choices.length > 0 && !(0,string_catalog_catalog/* isEmptyMessage */.p)(message))
      checkPluralForms(entry, catalog).forEach(add);
    if (entry.declared !== undefined && message.problem === undefined)
      declaredRemarks(message, entry.declared).forEach(add);
    for (const key of message.nested) {
      if (isResolved(key, catalog) || (source !== undefined && isResolved(key, source))) continue;
      add({
        rule: 'string-catalog-nesting-unresolved',
        detail: key,
        why: `it includes ${(0,finding/* shown */.SP)(key)}, which no catalog has`,
        remedy: 'Correct the name of the included key.',
      });
    }
    if (entry.state === 'stale')
      add({
        rule: 'string-catalog-entry-stale',
        detail: '',
        why: 'it is marked as stale: the code does not use it any more',
        remedy: 'Remove it, or use it again.',
      });
  }

  #translation(catalog         , entry       , source                     )       {
    const add = (remark          )       => {
      this.#add(catalog, entry.key, placeOf(catalog, entry), remark);
    };
    const original = source?.entries.get(entry.key);
    if (source !== undefined && original === undefined) {
      add(extraRemark(entry, catalog, source));
      return;
    }
    if (original?.translatable === false && !(0,string_catalog_catalog/* isEmptyMessage */.p)(entry.message))
      add({
        rule: 'string-catalog-untranslatable-translated',
        detail: '',
        why: 'the source says that it is not to be translated',
        remedy: 'Remove the translation.',
      });
    const review =
      entry.state === 'needs-review' ||
      (entry.state === 'untranslated' && !(0,string_catalog_catalog/* isEmptyMessage */.p)(entry.message));
    if (review)
      add({
        rule: 'string-catalog-entry-needs-review',
        detail: '',
        why: 'nobody has confirmed the translation (fuzzy, new or needs review)',
        remedy: 'Review the translation, and mark it as done.',
      });
    const reference = referenceOf(original, entry);
    if (reference === undefined) return;
    const mayBeSame = original?.translatable === false || this.#isAllowed(entry.key);
    const sourceLocale = source?.locale ?? this.#settings.source ?? 'en';
    checkTranslation({ entry, catalog, reference, sourceLocale, mayBeSame }).forEach(add);
  }

  #isAllowed(key        )          {
    return this.#allowed.has(key) || this.#patterns.some((pattern) => (0,policy_pattern/* fitsPattern */.j)(pattern, key));
  }

  #about(catalog         , remark          , position                           )       {
    const top = topOf(catalog);
    this.#add(catalog, '', position === undefined ? top : { ...top, position }, remark);
  }

  #add(catalog         , key        , place              , remark          )       {
    const { rule, detail, why, remedy } = remark;
    const { file, locale } = catalog;
    const about = key === '' ? `${locale}: ` : `${locale}, ${(0,finding/* shown */.SP)(key)}: `;
    this.findings.push(
      (0,finding/* catalogFinding */.Td)(rule, rules/* catalogCheckRules */.X[rule], { file, locale, key, detail }, place, {
        why: `${about}${why}.`,
        remedy,
      }),
    );
  }
}

/** What a translation is held against: the source catalog's text, or the one that it carries itself. */
function referenceOf(original                   , entry       )                      {
  if (original === undefined) return entry.original;
  return (0,string_catalog_catalog/* isEmptyMessage */.p)(original.message) && original.original !== undefined
    ? original.original
    : original.message;
}

function extraRemark(entry       , catalog         , source         )           {
  const remedy = 'Remove it, or add it to the source.';
  const base = entry.key.slice(0, entry.key.lastIndexOf('_'));
  if (catalog.format === 'i18next' && base !== '' && source.entries.has(base))
    return {
      rule: 'string-catalog-context-extra',
      detail: '',
      why: `the source has ${(0,finding/* shown */.SP)(base)} without this context`,
      remedy,
    };
  const why = `${source.file} has no such key`;
  return { rule: 'string-catalog-key-extra', detail: '', why, remedy };
}

function declaredRemarks(
  { placeholders }         ,
  declared                                ,
)                      {
  return [
    ...[...placeholders.keys()]
      .filter((name) => !declared.has(name))
      .map((name)           => ({
        rule: 'string-catalog-placeholder-undeclared',
        detail: name,
        why: `the placeholder ${name} is not declared`,
        remedy: `Declare ${name} among the placeholders of the key.`,
      })),
    ...[...declared.keys()]
      .filter((name) => !placeholders.has(name))
      .map((name)           => ({
        rule: 'string-catalog-placeholder-unused',
        detail: name,
        why: `the placeholder ${name} is declared and not used`,
        remedy: `Use ${name} in the text, or remove its declaration.`,
      })),
  ];
}

/** Whether a key that a text includes is there; one of another file, or one made of values, cannot be told. */
function isResolved(key        , catalog         )          {
  return (
    key.includes(':') || key.includes('{{') || catalog.entries.has(key) || isParent(key, catalog)
  );
}

const parents = new WeakMap                              ();

/** i18next takes `item` for `item_male` where the context is given by the text that includes it. */
function isParent(key        , catalog         )          {
  let known = parents.get(catalog);
  if (known === undefined) {
    const names = [...catalog.entries.keys()].filter((name) => name.includes('_'));
    known = new Set(names.map((name) => name.slice(0, name.lastIndexOf('_'))));
    parents.set(catalog, known);
  }
  return known.has(key);
}

function placeOf(catalog         , entry       )               {
  return { file: catalog.file, pointer: entry.pointer, position: entry.position };
}

function topOf(catalog         )               {
  return { file: catalog.file, pointer: '', position: { line: 1, column: 1 } };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/check-checkout.js
                                                             


                                                         








/** What came out of checking the catalogs of one commit. */
                                     
                                                                              
                                               
                                                                                                  
                                          
                                                 
                         
                                         
 

/**
 * Checks the catalogs that settings name: against their source language, their own languages, the documented keys;
 * and takes out what the baseline knows.
 * @param folder where they are read from
 * @param settings which they are, and what is asked of them
 * @throws what reading the catalogs throws, and CONTRACT_PATH_MISSING, CONTRACT_CATALOG_LIST_INVALID for the lists
 */
async function checkCatalogFolder(
  folder               ,
  settings                       ,
)                              {
  const { units, strangers } = await readCatalogUnits(folder, settings);
  const documented =
    settings.documented === undefined
      ? undefined
      : parseDocumentedKeys(await listAt(folder, settings.documented), settings.documented);
  const lists = [settings.documented, settings.baseline];
  const source = (0,string_catalog_locale/* canonicalLocale */.hn)(settings.source) ?? settings.source;
  const all = [
    // The lists may lie beside the catalogs, and fit their pattern.
    ...strangers.filter(({ path }) => !lists.includes(path)).map(strangerFinding),
    ...units
      .filter((unit) => unit.source === undefined)
      .flatMap((unit) => sourceless(unit, source)),
    ...checkCatalogs(units, {
      source,
      locales: settings.locales.map((locale) => (0,string_catalog_locale/* canonicalLocale */.hn)(locale) ?? locale),
      allowUntranslated: settings.allowUntranslated,
      ...(documented === undefined ? {} : { documented }),
    }),
  ];
  if (settings.baseline === undefined) return { findings: all, all, known: 0, units };
  const baseline = parseBaseline(await listAt(folder, settings.baseline), settings.baseline);
  return { ...withoutKnown(all, baseline), all, units };
}

async function listAt(folder               , path        )                  {
  const bytes = await folder.read(path);
  if (bytes !== undefined) return (0,string_catalog_text/* decodeCatalog */.aP)(bytes, path);
  throw (0,error_codes/* contractError */.h)('CONTRACT_PATH_MISSING', {
    message: `Expected a list beside the string catalogs at ${path}, found none.`,
    remedy: 'Correct the path in the settings, or add the file.',
    location: { file: path },
  });
}

function strangerFinding({ path, written }                                   )                 {
  const rule                   = 'string-catalog-locale-unknown';
  const place = { file: path, pointer: '', position: { line: 1, column: 1 } };
  const subject = { file: path, locale: written, key: '', detail: '' };
  return (0,finding/* catalogFinding */.Td)(rule, rules/* catalogCheckRules */.X[rule], subject, place, {
    why: `${path} fits the pattern, and ${(0,finding/* shown */.SP)(written)} is no locale: it was not checked.`,
    remedy: 'Write the locale as BCP 47 does, or make the pattern narrower.',
  });
}

/** gettext keeps the source texts in each file; other formats need the source language's. */
function sourceless({ name, translations }             , source        )                   {
  const [catalog] = translations;
  if (catalog === undefined || catalog.format === 'gettext') return [];
  const rule                   = 'string-catalog-source-missing';
  const place = { file: catalog.file, pointer: '', position: { line: 1, column: 1 } };
  const subject = { file: name, locale: source, key: '', detail: '' };
  return [
    (0,finding/* catalogFinding */.Td)(rule, rules/* catalogCheckRules */.X[rule], subject, place, {
      why: `${name} has no catalog of the source language ${source}: nothing tells what its keys are.`,
      remedy: 'Name the source locale in the settings, or the file that holds the source texts.',
    }),
  ];
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/compare.js
var compare = __webpack_require__(11243);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/removed-files.js
                                                             
                                                
                                             
                                            




/**
 * Finds the catalogs that a base has and the checkout lacks. Where nothing of a language is left, its users see another
 * one; where one of several files is gone, its texts may stand in another file.
 * @param contract the contract: where catalogs are
 * @param heads the catalogs of the checkout, by their file
 * @param base a base
 * @returns a finding for each language that is gone, and for each file that is gone of a language that is left
 * @throws what listing the base throws
 */
async function removedFiles(
  contract                       ,
  heads                                         ,
  base              ,
)                              {
  const left = new Set([...heads.values()].flat().map(({ locale }) => locale));
  const gone = new Map                            ();
  for (const files of contract.files) {
    const pattern = pathPattern(files.path);
    for (const path of await base.list(pattern.folder)) {
      const match = pattern.match(path);
      if (match === undefined || heads.has(path)) continue;
      const locale = match.locale ?? ('locale' in files ? files.locale : undefined);
      const known = locale === undefined ? undefined : (0,string_catalog_locale/* canonicalLocale */.hn)(locale);
      // A file of the folder whose name is no locale was no catalog.
      if (locale === undefined || known !== undefined) gone.set(path, known);
    }
  }
  return [...gone].map(([path, locale]) =>
    locale === undefined || left.has(locale)
      ? removedFile(path, base.commit)
      : removedLocale(path, locale, base.commit),
  );
}

function removedLocale(file        , locale        , commit        )          {
  return {
    id: 'string-catalog-locale-removed',
    level: rules/* catalogChangeRules */.F['string-catalog-locale-removed'],
    file,
    line: 1,
    message: `${file} is gone, and with it the last texts of ${locale}; its users see another language, or keys.`,
    remedy: `Keep the texts of ${locale}.`,
    before: { commit, file, line: 1, column: 1 },
  };
}

function removedFile(file        , commit        )          {
  return {
    id: 'string-catalog-file-removed',
    level: rules/* catalogChangeRules */.F['string-catalog-file-removed'],
    file,
    line: 1,
    message: `${file} is gone; clients that load it, or its texts, show keys or nothing.`,
    remedy:
      'Keep the file until no client loads it; where its texts moved, and no client loads files by name, accept this with a waiver.',
    before: { commit, file, line: 1, column: 1 },
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/verify-string-catalog.js

                                                             


                                                                   




                                            



                                              
                                                   




/** What verifying string catalogs needs. */
                                             
                                    
                            
                                           
                                          
                               
                              
 

/**
 * Checks the string catalogs of a checkout against their source language and their own, and compares each file with
 * what it was in every base.
 * @param options the checkout, the contract, its bases
 * @returns the verdict; what the contract's baseline knows is not in it
 * @throws CONTRACT_PATH_MISSING, CONTRACT_CATALOG_MALFORMED, CONTRACT_CATALOG_FORMAT_UNKNOWN,
 *   CONTRACT_CATALOG_LOCALE_UNKNOWN, CONTRACT_CATALOG_LIST_INVALID, CONTRACT_TOO_LARGE, CONTRACT_REFERENCE_REFUSED,
 *   what reading a base throws, or the signal's reason
 */
async function verifyStringCatalog(
  options                            ,
)                           {
  const startedAt = performance.now();
  const { checkout, contract, bases, signal, progress } = options;
  const checked = await checkCatalogFolder(checkoutFolder(checkout, signal), contract);
  progress.detail(
    `${String(checked.findings.length)} findings in the string catalogs, ${String(checked.known)} known`,
  );
  const heads = catalogsByFile(checked.units);
  const against                 = [];
  for (const base of bases) {
    signal.throwIfAborted();
    const labels = [...new Set(base.origins.map(src_bases/* baseLabel */.k))];
    progress.detail(`comparing string catalogs with ${labels.join(', ')}`);
    const removed = await removedFiles(contract, heads, base);
    against.push({ labels, findings: [...(await againstBase(heads, base)), ...removed] });
  }
  const findings = (0,merge/* byWeight */.I)(
    (0,levels/* levelled */.I)([...checked.findings.map(ownFinding), ...(0,merge/* mergeFindings */.D)(against)], contract.levels),
  );
  return {
    contract: contract.name,
    kind: contract.kind,
    holds: !findings.some(verdict/* breaks */.T),
    findings,
    differences: [],
    unlisted: 0,
    durationMilliseconds: Math.round(performance.now() - startedAt),
  };
}

/** What writing a baseline needs. */
                                                
                             
                                    
  

/**
 * Writes down what is amiss in the string catalogs of a checkout now, so that only what is new blocks.
 * @param options the checkout and the contract; the baseline that it names may be absent
 * @returns the file that the contract's `baseline` names
 * @throws what `verifyStringCatalog` throws
 */
async function stringCatalogBaseline(
  options                              ,
)                  {
  const { checkout, contract, signal } = options;
  const { baseline: _known, ...settings } = contract;
  const { all } = await checkCatalogFolder(checkoutFolder(checkout, signal), settings);
  return baselineText((0,levels/* levelled */.I)(all, contract.levels));
}

function catalogsByFile(units                        )                                          {
  const files = new Map                   ();
  for (const { source, translations } of units) {
    for (const catalog of source === undefined ? translations : [source, ...translations]) {
      const known = files.get(catalog.file);
      if (known === undefined) files.set(catalog.file, [catalog]);
      else known.push(catalog);
    }
  }
  return files;
}

async function againstBase(
  heads                                         ,
  base              ,
)                              {
  const findings            = [];
  for (const [file, catalogs] of heads) {
    const bytes = await base.read(file);
    const [first] = catalogs;
    // A file that is new has no older client.
    if (bytes === undefined || first === undefined) continue;
    const { format, locale } = first;
    try {
      const older = await (0,string_catalog_read/* parseCatalogs */.s)({
        name: file,
        text: (0,string_catalog_text/* decodeCatalog */.aP)(bytes, file),
        format,
        ...(format === 'xcstrings' ? {} : { locale }),
      });
      for (const found of (0,compare/* compareCatalogs */.m)(older, catalogs).findings)
        findings.push(comparedFinding(found, file, base.commit));
    } catch (error) {
      if (!isUnusable(error)) throw error;
      findings.push(unusable(file, base, (0,src_error/* messageOf */.bD)(error)));
    }
  }
  return findings;
}

function isUnusable(error         )          {
  return (
    (0,src_error/* isWaybillError */.xS)(error, 'CONTRACT_CATALOG_MALFORMED') ||
    (0,src_error/* isWaybillError */.xS)(error, 'CONTRACT_TOO_LARGE')
  );
}

function unusable(file        , base              , reason        )          {
  return {
    id: 'contract-base-unusable',
    level: rule_ids/* policyRules */.c['contract-base-unusable'],
    file,
    line: 1,
    message: `${file} of ${base.origins.map(src_bases/* baseLabel */.k).join(', ')} cannot be compared, so nothing is known of its clients: ${reason}`,
    remedy:
      'Where that file was never good, leave its base out in `against`, or accept this for a time with a waiver.',
    before: { commit: base.commit, file },
  };
}

function ownFinding({ id, level, revision, why, remedy, operation }                )          {
  return {
    id,
    level,
    file: revision?.file ?? '',
    ...(revision?.line === undefined ? {} : { line: revision.line }),
    ...(revision?.column === undefined ? {} : { column: revision.column }),
    ...(revision === null ? {} : { pointer: revision.pointer }),
    message: why,
    remedy,
    ...(operation === null ? {} : { operation }),
  };
}

function comparedFinding(found                      , file        , commit        )          {
  const { id, level, base, revision, why, remedy, operation } = found;
  return {
    id,
    level,
    file,
    // What is gone stands nowhere: the file is shown at its top.
    line: revision?.line ?? 1,
    column: revision?.column ?? 1,
    ...(revision === null ? {} : { pointer: revision.pointer }),
    message: why,
    remedy,
    ...(operation === null ? {} : { operation }),
    ...(base === null ? {} : { before: { ...base, commit, file } }),
  };
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
