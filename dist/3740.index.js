(function (exports, __distFolder) {'use strict';
exports.ids = [3740];
exports.modules = {

/***/ 11295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isEmptyMessage)
/* harmony export */ });
/* unused harmony export emptyMessage */
                                                           
                                                 

/** A catalog of one locale, however it was written. */
                          
                                   
                        
                                      
                          
                                                                                           
                                   
                                       
                                               
                                                                           
                                      
                                         
                                     
 

/** What a translator thinks of an entry. */
                                                                                  

/** One key of a catalog. */
                        
                       
                                                             
                           
                              
                            
                                                                                                             
                              
                             
                                        
                                 
                                                                                
                                                           
 

/** A text, with all its forms. */
                          
                                                                                                    
                                        
                                                          
                                      
                                                                 
                                     
                                 
                                    
 

/** One form of a text. */
                          
                                                                          
                            
                        
 

/** What a program hands over for a placeholder; `any` takes any value, `count` is a number that chooses a form. */
                               
         
           
            
             
           
               
            
            
             
             
          
          
            
         
            
                                                                               
            

/** The type of a placeholder: a family, and what the format says beyond it (`ll`, `datetime`). */
                                  
                                     
                          
 

/** A place in a text that the program fills. */
                              
                                        
                        
                                 
                                                                                                       
                         
                        
 

/** A choice between forms: by number, or by a word. */
                         
                                                                        
                            
                                                         
                                                           
                                      
                                                      
                                      
 

/** Why a text does not compile. */
                                 
                               
                        
                        
 

/** Something about a file that no entry says. */
                         
                                          
                       
                           
                              
 

/** How gettext chooses forms. */
                              
                         
                              
                                                                              
                                               
                           
 

/** A text with one form and no placeholder. */
const emptyMessage          = {
  variants: [],
  placeholders: new Map(),
  choices: [],
  nested: [],
};

/** @returns whether every form of the text is empty */
function isEmptyMessage(message         )          {
  return message.variants.every(({ text }) => text === '');
}


/***/ }),

/***/ 11243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ compareCatalogs)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58559);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11295);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4593);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52915);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10687);

                                                                                                
                                                  
                                                                                 





const order                          = ['breaking', 'risky', 'info'];

/** Two catalogs of one locale; null where one side has none. */
                
                                
                                    
 

/**
 * Compares the catalogs that older clients were made for with newer ones: a client asks for keys, and hands over
 * what their texts had places for.
 * @param base the older catalogs: one, or one for each locale
 * @param revision the newer ones
 * @returns every difference, the heaviest first
 * @throws CONTRACT_KIND_MISMATCH where the two sides are not written in one format
 */
function compareCatalogs(
  base                    ,
  revision                    ,
)                {
  const findings = pairsOf(base, revision).flatMap((pair) => comparePair(pair));
  return {
    breaking: findings.some(({ level }) => level === 'breaking'),
    findings: order.flatMap((level) => findings.filter((finding) => finding.level === level)),
  };
}

/** One catalog on each side is a pair, whatever their names are; several go by their locales. */
function pairsOf(base                    , revision                    )                  {
  const [older, newer] = [base[0], revision[0]];
  if (base.length === 1 && revision.length === 1 && older !== undefined && newer !== undefined)
    return [{ base: older, revision: newer }];
  const locales = new Set([...base, ...revision].map(({ locale }) => locale));
  return [...locales].map((locale) => ({
    base: base.find((catalog) => catalog.locale === locale) ?? null,
    revision: revision.find((catalog) => catalog.locale === locale) ?? null,
  }));
}

function comparePair({ base, revision }      )                                  {
  if (base === null || revision === null) return [ofWholeLocale(base, revision)].flat();
  if (base.format !== revision.format) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .contractError */ .h)('CONTRACT_KIND_MISMATCH', {
      message: `Expected two catalogs of one format, found ${base.format} in ${base.file} and ${revision.format} in ${revision.file}.`,
      remedy: 'Compare catalogs of the same format.',
      location: { file: revision.file },
    });
  }
  const findings                         = [];
  for (const entry of base.entries.values()) {
    const newer = revision.entries.get(entry.key);
    if (newer === undefined) {
      findings.push(
        finding('string-catalog-key-removed', entry, undefined, {
          why: `The key ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(entry.key)} is gone; clients that ask for it show the key itself, or nothing.`,
          remedy: 'Keep the key until no client asks for it, and add the new one beside it.',
        }),
      );
    } else compareEntries(entry, newer, findings);
  }
  for (const entry of revision.entries.values()) {
    if (base.entries.has(entry.key)) continue;
    findings.push(
      finding('string-catalog-key-added', undefined, entry, {
        why: `The key ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(entry.key)} is new; no older client asks for it.`,
        remedy: 'Nothing needs to be done.',
      }),
    );
  }
  return findings;
}

function ofWholeLocale(base                , revision                )                         {
  const catalog = base ?? revision;
  if (catalog === null) return [];
  const rule = base === null ? 'string-catalog-locale-added' : 'string-catalog-locale-removed';
  const place               = { pointer: '', line: 1, column: 1 };
  return [
    {
      id: rule,
      level: _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogChangeRules */ .F[rule],
      direction: 'none',
      operation: null,
      base: base === null ? null : place,
      revision: revision === null ? null : place,
      why:
        base === null
          ? `The locale ${catalog.locale} is new.`
          : `The locale ${catalog.locale} is gone; its users see another language, or keys.`,
      remedy: base === null ? 'Nothing needs to be done.' : `Keep the texts of ${catalog.locale}.`,
    },
  ];
}

function compareEntries(base       , revision       , findings                        )       {
  const before = effective(base);
  const after = effective(revision);
  const start = findings.length;
  const add = (rule                   , why        , remedy        )       => {
    findings.push(finding(rule, base, revision, { why, remedy }));
  };
  if ((0,_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .isEmptyMessage */ .p)(after) && !(0,_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .isEmptyMessage */ .p)(before)) {
    add(
      'string-catalog-text-emptied',
      `The text of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(base.key)} is empty now.`,
      'Put the text back.',
    );
    return;
  }
  if (before.problem !== undefined) {
    // What did not compile before promised nothing.
    if (sameForms(before, after)) return;
  } else if (after.problem === undefined) {
    comparePlaceholders(base.key, before, after, add);
    compareChoices(base.key, before, after, add);
    compareDeclared(base, revision, add);
  } else {
    add(
      'string-catalog-message-broken',
      `The text of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(base.key)} does not compile any more: ${after.problem.text}.`,
      'Correct the message.',
    );
  }
  if (findings.length === start && !sameForms(before, after)) {
    add(
      'string-catalog-text-changed',
      `The text of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(base.key)} is another one: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(textOf(before))} became ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(textOf(after))}.`,
      'Nothing needs to be done.',
    );
  }
}

                                                                          

const keepPlaceholder =
  'Keep the placeholders of the key, and give the text that needs others a key of its own.';

function comparePlaceholders(key        , before         , after         , add     )       {
  const removed = missing(before.placeholders, after.placeholders);
  const added = missing(after.placeholders, before.placeholders);
  const [gone, come] = [removed[0], added[0]];
  if (
    removed.length === 1 &&
    added.length === 1 &&
    gone !== undefined &&
    come !== undefined &&
    (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .shownType */ .si)(gone.type) === (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .shownType */ .si)(come.type)
  ) {
    add(
      'string-catalog-placeholder-renamed',
      `The placeholder ${gone.name} of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} is called ${come.name} now; clients hand over a value for the old name.`,
      keepPlaceholder,
    );
  } else {
    for (const { name } of removed)
      add(
        'string-catalog-placeholder-removed',
        `The placeholder ${name} of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} is gone; what clients hand over for it is not shown.`,
        keepPlaceholder,
      );
    for (const { name } of added)
      add(
        'string-catalog-placeholder-added',
        `The placeholder ${name} of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} is new; older clients hand over nothing for it.`,
        keepPlaceholder,
      );
  }
  for (const placeholder of before.placeholders.values()) {
    const newer = after.placeholders.get(placeholder.name);
    if (newer === undefined) continue;
    const [was, is] = [(0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .shownType */ .si)(placeholder.type), (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .shownType */ .si)(newer.type)];
    if (was !== is)
      add(
        'string-catalog-placeholder-type-changed',
        `The placeholder ${placeholder.name} of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} was ${was} and is ${is}; older clients hand over the former.`,
        keepPlaceholder,
      );
    else if (placeholder.most !== newer.most)
      add(
        'string-catalog-placeholder-count-changed',
        `The placeholder ${placeholder.name} of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} stood there ${times(placeholder.most)} and does ${times(newer.most)} now.`,
        'Nothing needs to be done.',
      );
  }
}

function compareDeclared(base       , revision       , add     )       {
  for (const [name, type] of base.declared ?? []) {
    const newer = revision.declared?.get(name);
    if (newer !== undefined && (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .shownType */ .si)(newer) !== (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .shownType */ .si)(type))
      add(
        'string-catalog-placeholder-type-changed',
        `The placeholder ${name} of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(base.key)} was declared as ${(0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .shownType */ .si)(type)} and is declared as ${(0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .shownType */ .si)(newer)}.`,
        keepPlaceholder,
      );
  }
}

function compareChoices(key        , before         , after         , add     )       {
  const [older, newer] = [joined(before.choices), joined(after.choices)];
  for (const [name, choice] of older) {
    const now = newer.get(name);
    const what = choice.argument === '' ? 'its number' : choice.argument;
    if (now === undefined) {
      add(
        'string-catalog-plural-removed',
        `The text of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} has no forms by ${what} any more.`,
        'Keep the forms.',
      );
      continue;
    }
    const [gone, come] = [lacking(choice, now), lacking(now, choice)];
    const word = choice.by === 'word';
    if (gone.length > 0)
      add(
        word ? 'string-catalog-select-case-removed' : 'string-catalog-plural-category-removed',
        `The text of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} has no form for ${gone.join(', ')} of ${what} any more.`,
        'Keep the form.',
      );
    if (come.length > 0)
      add(
        word ? 'string-catalog-select-case-added' : 'string-catalog-plural-category-added',
        `The text of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} has a form for ${come.join(', ')} of ${what} now.`,
        'Nothing needs to be done.',
      );
  }
  for (const [name, choice] of newer) {
    if (older.has(name)) continue;
    add(
      'string-catalog-plural-added',
      `The text of ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} has forms by ${choice.argument === '' ? 'its number' : choice.argument} now; older clients do not choose one.`,
      'Give the text with forms a key of its own.',
    );
  }
}

/** The choices by what they are made by; one that is made in several places has what any has. */
function joined(choices                   )                              {
  const found = new Map                ();
  for (const choice of choices) {
    const name = `${choice.by} ${choice.argument}`;
    const known = found.get(name);
    found.set(name, {
      ...choice,
      cases: new Set([...(known?.cases ?? []), ...choice.cases]),
      exact: new Set([...(known?.exact ?? []), ...choice.exact]),
    });
  }
  return found;
}

function lacking(one        , other        )                    {
  return [
    ...[...one.cases].filter((name) => !other.cases.has(name)),
    ...[...one.exact].filter((name) => !other.exact.has(name)),
  ];
}

function missing(
  one                                  ,
  other                                  ,
)                         {
  return [...one.values()].filter(({ name }) => !other.has(name));
}

/** What is shown: gettext shows the original where there is no translation. */
function effective(entry       )          {
  return entry.original !== undefined && (0,_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .isEmptyMessage */ .p)(entry.message)
    ? entry.original
    : entry.message;
}

function sameForms(one         , other         )          {
  const forms = new Map(other.variants.map(({ selector, text }) => [selector, text]));
  return (
    one.variants.length === other.variants.length &&
    one.variants.every(({ selector, text }) => forms.get(selector) === text)
  );
}

function textOf({ variants }         )         {
  return variants
    .map(({ selector, text }) => (selector === '' ? text : `${selector}: ${text}`))
    .join(' | ');
}

function times(count        )         {
  return count === 1 ? 'once' : `${String(count)} times`;
}

function finding(
  rule                   ,
  base                   ,
  revision                   ,
  says                                                   ,
)                       {
  return {
    id: rule,
    level: _rules_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogChangeRules */ .F[rule],
    direction: 'none',
    operation: base?.key ?? revision?.key ?? null,
    base: base === undefined ? null : { pointer: base.pointer, ...base.position },
    revision: revision === undefined ? null : { pointer: revision.pointer, ...revision.position },
    ...says,
  };
}


/***/ }),

/***/ 4593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Td: () => (/* binding */ catalogFinding),
/* harmony export */   ax: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

                                                                   
                                                  
                                                 

/** What a finding about catalogs is about. */
                                 
                                      
                        
                          
                                                   
                       
                                                                                       
                          
 

/** A finding over the catalogs of one commit; its fingerprint does not change when lines move. */
                                                              
                                   
                               
 

/** A place in a catalog. */
                               
                        
                           
                              
 

/**
 * @param rule the rule's id
 * @param subject what it is about
 * @returns the same for the same finding, wherever it stands in the file
 */
function fingerprintOf(rule        , subject                )         {
  const { file, locale, key, detail } = subject;
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
    .update(JSON.stringify([rule, file, locale, key, detail]))
    .digest('hex')
    .slice(0, 32);
}

/** Makes a finding over one commit: it has no older side. */
function catalogFinding(
  id        ,
  level              ,
  subject                ,
  place              ,
  says                                                   ,
)                 {
  return {
    id,
    level,
    direction: 'none',
    operation: subject.key === '' ? null : subject.key,
    base: null,
    revision: { pointer: place.pointer, ...place.position, file: place.file },
    ...says,
    subject,
    fingerprint: fingerprintOf(id, subject),
  };
}

/** @returns a text as a sentence shows it: on one line, not too long */
function shown(text        )         {
  const cut = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return JSON.stringify(cut);
}


/***/ }),

/***/ 37252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eX: () => (/* binding */ languageOf),
/* harmony export */   hn: () => (/* binding */ canonicalLocale),
/* harmony export */   nM: () => (/* binding */ localeInPath)
/* harmony export */ });
/**
 * Writes a locale as BCP 47 does, however its platform writes it: `pt_BR`, `pt-rBR`, `b+sr+Latn`, `sr@latin`.
 * @param written the locale
 * @returns it, canonical; undefined where it is none, or its language is none that Unicode's CLDR knows
 */
function canonicalLocale(written        )                     {
  const [base = '', modifier] = written.replace(/\.[\w-]*(?=@|$)/, '').split('@', 2);
  const plain = base
    .replace(/^b\+/, '')
    .replaceAll('+', '-')
    .replaceAll('_', '-')
    .replace(/-r(?=[A-Z]{2}$)/, '-');
  const script =
    modifier === undefined ? '' : modifier.toLowerCase().startsWith('latin') ? '-Latn' : '-Cyrl';
  const [language = '', ...rest] = plain.split('-');
  if (!isLanguage(language)) return undefined;
  try {
    return Intl.getCanonicalLocales([`${language}${script}`, ...rest].join('-'))[0];
  } catch {
    return undefined;
  }
}

/** @returns the language of a locale, without region and script */
function languageOf(locale        )         {
  return locale.split('-')[0] ?? locale;
}

/** What a path tells. */
                                
                          
                                                                          
                        
 

const places                    = [
  // Android, Apple, gettext: folders that name nothing else.
  /(?<=(?:^|\/)values-)(b\+[A-Za-z0-9+]+|[a-z]{2,3}(?:-r[A-Z]{2})?)(?=\/[^/]*$)/,
  /(?<=(?:^|\/))([A-Za-z0-9_-]+)(?=\.lproj\/[^/]*$)/,
  /(?<=(?:^|\/))([A-Za-z0-9_@.-]+)(?=\/LC_MESSAGES\/[^/]*$)/,
  // The end of the file's name: app_zh_Hant_TW.arb, de.json.
  /(?<=(?:^|[/._-]))([A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?(?:@[a-z]+)?)(?=\.[A-Za-z]+$)/,
];

/**
 * Finds the locale in a path, by the conventions of the platforms.
 * @param path the file, with forward slashes
 * @returns the locale and the path without it; undefined where no part is one
 */
function localeInPath(path        )                            {
  for (const place of places) {
    const found = place.exec(path);
    const locale = found?.[1] === undefined ? undefined : canonicalLocale(found[1]);
    if (found !== null && locale !== undefined)
      return { locale, rest: without(path, found.index, found[0].length) };
  }
  const parts = path.split('/');
  for (let index = parts.length - 2; index >= 0; index -= 1) {
    const locale = canonicalLocale(parts[index] ?? '');
    if (locale !== undefined)
      return { locale, rest: parts.map((part, at) => (at === index ? '' : part)).join('/') };
  }
  return undefined;
}

function without(path        , start        , length        )         {
  return `${path.slice(0, start).replace(/[-_.]$/, '')}${path.slice(start + length)}`;
}

const languages = new Map                 ();
let names                               ;

function isLanguage(written        )          {
  if (!/^[A-Za-z]{2,3}$/.test(written)) return false;
  const language = written.toLowerCase();
  let known = languages.get(language);
  if (known === undefined) {
    names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    known = names.of(language) !== undefined;
    languages.set(language, known);
  }
  return known;
}


/***/ }),

/***/ 52915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ placeholderType),
/* harmony export */   J0: () => (/* binding */ single),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   iJ: () => (/* binding */ placeholdersOf),
/* harmony export */   qS: () => (/* binding */ joinedType),
/* harmony export */   si: () => (/* binding */ shownType)
/* harmony export */ });
             
         
          
              
                    
                  
          
                      

/** One use of a placeholder in one form of a text. */
                                 
                        
                                 
 

/** @returns a type */
function placeholderType(family                   , detail = '')                  {
  return { family, detail };
}

/** Finds the placeholders in one form of a text. */
                                                                            

const none                                   = new Map();

/** What else a text has, besides its forms. */
                               
                                       
                                      
 

/**
 * Makes a text of its forms.
 * @param variants the forms
 * @param syntax how placeholders are written
 * @param parts choices and included keys
 */
function messageOf(
  variants                    ,
  syntax                   ,
  parts               = {},
)          {
  return {
    variants,
    placeholders: placeholdersOf(variants.map(({ text }) => syntax(text))),
    choices: parts.choices ?? [],
    nested: parts.nested ?? [],
  };
}

/** Counts placeholders over the forms of a text: a form may lack some that another has. */
function placeholdersOf(
  forms                                        ,
)                                   {
  if (forms.every((uses) => uses.length === 0)) return none;
  const placeholders = new Map                     ();
  for (const [index, uses] of forms.entries()) {
    const counts = new Map                ();
    for (const use of uses) {
      counts.set(use.name, (counts.get(use.name) ?? 0) + 1);
      const known = placeholders.get(use.name);
      placeholders.set(use.name, {
        name: use.name,
        type: known === undefined ? use.type : joinedType(known.type, use.type),
        least: known?.least ?? (index === 0 ? Infinity : 0),
        most: known?.most ?? 0,
      });
    }
    for (const [name, placeholder] of placeholders) {
      const count = counts.get(name) ?? 0;
      const { least, most } = placeholder;
      placeholders.set(name, {
        ...placeholder,
        least: Math.min(least, count),
        most: Math.max(most, count),
      });
    }
  }
  return placeholders;
}

/** What a value must be that is used in two ways: what asks for more wins; ways that no value fits are told. */
function joinedType(one                 , other                 )                  {
  if (one.family === other.family && one.detail === other.detail) return one;
  for (const [weak, strong] of [
    [one, other],
    [other, one],
  ]         ) {
    if (weak.family === 'any') return strong;
    if (weak.family === 'count' && strong.family === 'number') return strong;
    if (weak.family === 'date' && strong.family === 'time') return weak;
  }
  const ways = new Set([one, other].flatMap((type) => waysOf(type)));
  return placeholderType('mixed', [...ways].sort().join(', '));
}

function waysOf(type                 )                    {
  return type.family === 'mixed' ? type.detail.split(', ') : [shownType(type)];
}

/** @returns how a type is shown */
function shownType({ family, detail }                 )         {
  return detail === '' ? family : `${family} (${detail})`;
}

/** @returns one form, without any choice */
function single(text        )                     {
  return [{ selector: '', text }];
}


/***/ }),

/***/ 4742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ undetermined),
/* harmony export */   s: () => (/* binding */ parseCatalogs)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63061);
/* harmony import */ var _locale_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37252);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(609);

                                                           
                                            
                                                      




/** A catalog's file, and what is known of it besides. */
                              
                                                                                       
                        
                        
                                               
                                        
                                               
                           
 

/** The locale of a file that tells none: BCP 47's "undetermined". */
const undetermined = 'und';

/**
 * Reads the catalogs of one file: one, but for Xcode's, which holds every locale.
 * @param file the file
 * @returns its catalogs; the locale is `und` where nothing tells it
 * @throws CONTRACT_CATALOG_MALFORMED with line and column, CONTRACT_CATALOG_FORMAT_UNKNOWN, CONTRACT_TOO_LARGE
 */
async function parseCatalogs(file             )                              {
  const format = file.format ?? (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .b)(file.name, [file.text]);
  const read = await readAs(format, new _text_js__WEBPACK_IMPORTED_MODULE_1__/* .CatalogText */ .dx(file.name, withoutMark(file.text)));
  const named = file.locale ?? (0,_locale_js__WEBPACK_IMPORTED_MODULE_2__/* .localeInPath */ .nM)(file.name.replaceAll('\\', '/'))?.locale;
  return read.map((catalog)          => {
    const { locale: written, ...rest } = catalog;
    const declared = written === undefined ? undefined : ((0,_locale_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalLocale */ .hn)(written) ?? written);
    // Xcode's file names its locales itself; of the others, the path says what the application loads it for.
    const locale = (format === 'xcstrings' ? declared : (named ?? declared)) ?? undetermined;
    return {
      ...rest,
      file: file.name,
      format,
      locale: (0,_locale_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalLocale */ .hn)(locale) ?? locale,
      ...(declared === undefined || declared === locale ? {} : { declaredLocale: declared }),
    };
  });
}

function withoutMark(text        )         {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** A format's reader is loaded where it is needed. */
async function readAs(
  format                     ,
  source             ,
)                                  {
  switch (format) {
    case 'i18next':
      return (await __webpack_require__.e(/* import() */ 1735).then(__webpack_require__.bind(__webpack_require__, 21735))).readI18next(source);
    case 'icu':
      return await (await __webpack_require__.e(/* import() */ 6214).then(__webpack_require__.bind(__webpack_require__, 76214))).readIcuJson(source);
    case 'arb':
      return await (await __webpack_require__.e(/* import() */ 479).then(__webpack_require__.bind(__webpack_require__, 30479))).readArb(source);
    case 'apple-strings':
      return (await __webpack_require__.e(/* import() */ 4155).then(__webpack_require__.bind(__webpack_require__, 64155))).readAppleStrings(source);
    case 'stringsdict':
      return (await __webpack_require__.e(/* import() */ 86).then(__webpack_require__.bind(__webpack_require__, 50086))).readStringsdict(source);
    case 'xcstrings':
      return (await __webpack_require__.e(/* import() */ 4925).then(__webpack_require__.bind(__webpack_require__, 84925))).readXcstrings(source);
    case 'android':
      return (await __webpack_require__.e(/* import() */ 155).then(__webpack_require__.bind(__webpack_require__, 80155))).readAndroid(source);
    case 'gettext':
      return (await __webpack_require__.e(/* import() */ 9424).then(__webpack_require__.bind(__webpack_require__, 69424))).readGettext(source);
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .exhausted */ .uW)(format, 'The format of the catalog');
  }
}


/***/ }),

/***/ 10687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ catalogChangeRules),
/* harmony export */   X: () => (/* binding */ catalogCheckRules)
/* harmony export */ });
                                                  

/** What is held against the catalogs of one commit, with the level of each rule. */
const catalogCheckRules = {
  'string-catalog-source-missing': 'breaking',
  'string-catalog-key-missing': 'breaking',
  'string-catalog-key-extra': 'risky',
  'string-catalog-context-extra': 'info',
  'string-catalog-key-duplicate': 'risky',
  'string-catalog-key-undocumented': 'risky',
  'string-catalog-documented-key-missing': 'breaking',
  'string-catalog-message-invalid': 'breaking',
  'string-catalog-placeholder-missing': 'breaking',
  'string-catalog-placeholder-unknown': 'breaking',
  'string-catalog-placeholder-type': 'breaking',
  'string-catalog-placeholder-count': 'risky',
  'string-catalog-placeholder-undeclared': 'risky',
  'string-catalog-placeholder-unused': 'info',
  'string-catalog-plural-absent': 'breaking',
  'string-catalog-plural-category-missing': 'breaking',
  'string-catalog-plural-category-rare': 'info',
  'string-catalog-plural-category-unknown': 'risky',
  'string-catalog-plural-forms-invalid': 'breaking',
  'string-catalog-plural-forms-coarse': 'risky',
  'string-catalog-plural-rules-unknown': 'risky',
  'string-catalog-select-case-missing': 'risky',
  'string-catalog-select-case-unknown': 'risky',
  'string-catalog-nesting-unresolved': 'risky',
  'string-catalog-text-empty': 'breaking',
  'string-catalog-text-same': 'risky',
  'string-catalog-entry-needs-review': 'risky',
  'string-catalog-entry-stale': 'risky',
  'string-catalog-entry-obsolete': 'info',
  'string-catalog-untranslatable-translated': 'risky',
  'string-catalog-locale-unknown': 'risky',
  'string-catalog-locale-mismatch': 'risky',
  'string-catalog-locale-missing': 'breaking',
  'string-catalog-baseline-stale': 'info',
}                                                          ;
                                                              

/** What is held against a newer catalog by those who use the older one, with the level of each rule. */
const catalogChangeRules = {
  'string-catalog-locale-removed': 'breaking',
  'string-catalog-locale-added': 'info',
  'string-catalog-file-removed': 'risky',
  'string-catalog-key-removed': 'breaking',
  'string-catalog-key-added': 'info',
  'string-catalog-placeholder-removed': 'breaking',
  'string-catalog-placeholder-added': 'breaking',
  'string-catalog-placeholder-renamed': 'breaking',
  'string-catalog-placeholder-type-changed': 'breaking',
  'string-catalog-placeholder-count-changed': 'info',
  'string-catalog-plural-removed': 'breaking',
  'string-catalog-plural-added': 'breaking',
  'string-catalog-plural-category-removed': 'breaking',
  'string-catalog-plural-category-added': 'info',
  'string-catalog-select-case-removed': 'breaking',
  'string-catalog-select-case-added': 'info',
  'string-catalog-message-broken': 'breaking',
  'string-catalog-text-emptied': 'breaking',
  'string-catalog-text-changed': 'info',
}                                                          ;
                                                                


/***/ }),

/***/ 609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ catalogLimits),
/* harmony export */   aP: () => (/* binding */ decodeCatalog),
/* harmony export */   dx: () => (/* binding */ CatalogText),
/* harmony export */   x5: () => (/* binding */ tooLargeCatalog)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58559);

                                                 

/** What is read of one catalog at most. */
const catalogLimits = {
  bytes: 64 * 1024 * 1024,
  entries: 500_000,
  depth: 100,
  /** Of one text. */
  message: 20_000,
  files: 5000,
}         ;

/** The text of a file, and where its lines begin. */
class CatalogText {
           name        ;
           text        ;
           #starts           = [0];

  constructor(name        , text        ) {
    this.name = name;
    this.text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** @returns line and column of an offset, from 1 */
  positionAt(offset        )           {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** @returns the error that says where the file is not what its format asks for */
  malformed(offset        , problem        )        {
    const { line, column } = this.positionAt(Math.min(offset, this.text.length));
    return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .contractError */ .h)('CONTRACT_CATALOG_MALFORMED', {
      message: `Expected a string catalog, found at ${this.name}:${String(line)}:${String(column)}: ${problem}`,
      remedy: 'Correct the file at that place.',
      location: { file: this.name, line, column },
    });
  }

  /** @returns the error that says which limit the file exceeds */
  tooLarge(limit        )        {
    return tooLargeCatalog(this.name, limit);
  }
}

/**
 * Decodes a catalog: UTF-8, or UTF-16 as Apple's tools write it, told by its first bytes.
 * @param bytes the file
 * @param name for messages
 * @throws CONTRACT_TOO_LARGE; CONTRACT_CATALOG_MALFORMED where the bytes are neither
 */
function decodeCatalog(bytes            , name        )         {
  if (bytes.length > catalogLimits.bytes) {
    throw tooLargeCatalog(name, `${String(catalogLimits.bytes)} bytes`);
  }
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .contractError */ .h)('CONTRACT_CATALOG_MALFORMED', {
      message: `Expected text in UTF-8 or UTF-16, found bytes in ${name} that are no ${encoding}.`,
      remedy: 'Save the file as UTF-8; a compiled (binary) catalog is not read.',
      location: { file: name },
      cause: error,
    });
  }
}

function encodingOf(bytes            )                                    {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: a file begins with a character of ASCII, whose other byte is zero.
  if (first === 0 && second !== 0 && second !== undefined) return 'utf-16be';
  if (first !== 0 && first !== undefined && second === 0) return 'utf-16le';
  return 'utf-8';
}

/** @returns the error that says which limit a catalog exceeds */
function tooLargeCatalog(name        , limit        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .contractError */ .h)('CONTRACT_TOO_LARGE', {
    message: `Expected at most ${limit} in a string catalog, found more in ${name}.`,
    remedy: 'Split the catalog.',
    location: { file: name },
  });
}


/***/ })

};
})
