(function (exports, __distFolder) {'use strict';
exports.ids = [4925];
exports.modules = {

/***/ 14980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   AC: () => (/* binding */ pointerNames),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   RD: () => (/* binding */ arrayAt),
/* harmony export */   UN: () => (/* binding */ pointerStep),
/* harmony export */   Vk: () => (/* binding */ sameJson),
/* harmony export */   cy: () => (/* binding */ isArray),
/* harmony export */   lJ: () => (/* binding */ objectAt)
/* harmony export */ });
/** A value as JSON has it. */
                                                                                   

/** An object as JSON has it. */
                             
                                
 

/** @returns whether the value is an object, and neither null nor an array */
function isObject(value                  )                      {
  return typeof value === 'object' && value !== null && !isArray(value);
}

/** @returns whether the value is an array */
function isArray(value                  )                           {
  return Array.isArray(value);
}

/** @returns the object's own member, undefined where it has none: `constructor` is no member */
function member(object                        , name        )                   {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** @returns the member where it is an object */
function objectAt(object                        , name        )                         {
  const value = member(object, name);
  return isObject(value) ? value : undefined;
}

/** @returns the member where it is an array, else none */
function arrayAt(object                        , name        )                  {
  const value = member(object, name);
  return isArray(value) ? value : [];
}

/** @returns the member where it is text */
function textAt(object                        , name        )                     {
  const value = member(object, name);
  return typeof value === 'string' ? value : undefined;
}

/** @returns the texts of an array, anything else left out */
function textsOf(value                  )                    {
  return isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** @returns whether two values are the same; the order of an object's members does not matter */
function sameJson(left                  , right                  )          {
  if (left === right) return true;
  if (isArray(left)) {
    return (
      isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => sameJson(item, right[index]))
    );
  }
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameJson(left[name], right[name]))
  );
}

/** @returns the values of `left` that `right` lacks */
function without(left                 , right                 )                  {
  if (left.length > 16) {
    const known = new Set(right.map((value) => JSON.stringify(value)));
    const missing = left.filter((value) => !known.has(JSON.stringify(value)));
    if (missing.length === 0) return missing;
    return missing.filter(
      (value) => !isObject(value) || !right.some((other) => sameJson(value, other)),
    );
  }
  return left.filter((value) => !right.some((other) => sameJson(value, other)));
}

/** @returns one step of a JSON pointer, escaped (RFC 6901) */
function pointerStep(name        )         {
  return name.includes('~') || name.includes('/')
    ? name.replaceAll('~', '~0').replaceAll('/', '~1')
    : name;
}

/** @returns the names that a JSON pointer consists of (RFC 6901) */
function pointerNames(pointer        )                    {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}


/***/ }),

/***/ 10272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ applePlaceholders)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52915);
/* harmony import */ var _printf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38037);
                                                



/** A variable that Apple's formats put into a text: `%#@files@`. */
                                
                                              
                             
                                                           
                             
 

const syntax = (0,_printf_js__WEBPACK_IMPORTED_MODULE_0__/* .printfSyntax */ .j)('apple');
const reference = /%(?:(\d{1,3})\$)?#@([^@\n]{1,200})@/g;

/**
 * Finds what a program hands over for a text with variables: a variable takes one argument, by its place.
 * @param forms the forms of the text
 * @param variables by their names
 */
function applePlaceholders(
  forms                   ,
  variables                                    ,
)                                   {
  return (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersOf */ .iJ)(
    forms.map((form) => {
      if (!form.includes('%')) return [];
      const named = (_all        , position                    , name        )         => {
        const variable = variables.get(name);
        const place = variable?.argument?.toString() ?? position;
        return `%${place === undefined ? '' : `${place}$`}${variable?.specifier ?? '@'}`;
      };
      // In a variable's own forms, %arg is its argument.
      const written = form.replaceAll('%arg', '').replace(reference, named);
      return syntax(written);
    }),
  );
}


/***/ }),

/***/ 34576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ EntryCollector)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14980);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11295);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(609);

                                                                       

                                                    


/** What a format says of one entry. */
                              
                       
                          
                            
                            
                              
                              
                                  
                                                           
 

/** Collects the entries of one file; of entries with one key, the last one counts. */
class EntryCollector {
           entries = new Map               ();
           remarks           = [];
           #source             ;

  constructor(source             ) {
    this.#source = source;
  }

  /**
   * Adds an entry.
   * @throws CONTRACT_TOO_LARGE where there are too many
   */
  add(fields             )       {
    const { key, offset, message, pointer, original, state, translatable, declared } = fields;
    const entry        = {
      key,
      pointer: pointer ?? `/${(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerStep */ .UN)(key)}`,
      position: this.#source.positionAt(offset),
      message,
      ...(original === undefined ? {} : { original }),
      ...(declared === undefined ? {} : { declared }),
      state: state ?? ((0,_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyMessage */ .p)(message) ? 'untranslated' : 'translated'),
      translatable: translatable ?? true,
    };
    const earlier = this.entries.get(key);
    if (earlier !== undefined)
      this.remarks.push({
        kind: 'duplicate',
        key,
        pointer: entry.pointer,
        position: entry.position,
      });
    this.entries.set(key, entry);
    if (this.entries.size > _text_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogLimits */ .Iz.entries)
      throw this.#source.tooLarge(`${String(_text_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogLimits */ .Iz.entries)} keys`);
  }

  /** Notes something about a key that is no entry. */
  remark(kind                , key        , offset        , pointer         )       {
    this.remarks.push({
      kind,
      key,
      pointer: pointer ?? `/${(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerStep */ .UN)(key)}`,
      position: this.#source.positionAt(offset),
    });
  }
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

/***/ 38037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ printfSyntax)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52915);

                                                    

/** Which dialect of printf a text is written for. */
                                                                        

                   
                                                                  
                              
                                                                               
                            
 

// No space among the flags, but in C where a flag says that the text is for printf: "100% done" has no placeholder.
const dialects                                           = {
  c: {
    expression:
      /%(?:(\d{1,3})\$)?([-+ #0']*)(\*|\d{1,6})?(?:\.(\*|\d{1,6}))?(hh|h|ll|l|j|z|t|L)?([diouxXeEfFgGaAcCsSpn%m])/g,
    lengths: true,
  },
  apple: {
    expression:
      /%(?:(\d{1,3})\$)?([-+#0']*)(\*|\d{1,6})?(?:\.(\*|\d{1,6}))?(hh|h|ll|l|q|j|z|t|L)?([@diouxXeEfFgGaAcCsSpD%])/g,
    lengths: true,
  },
  java: {
    expression:
      /%(?:(\d{1,3})\$)?([-#+0,(]*)(\d{1,6})?(?:\.(\d{1,6}))?()((?:[tT][A-Za-z])|[bBhHsScCdoxXeEfgGaAn%])/g,
    lengths: false,
  },
  python: {
    expression:
      /%(?:\(([^)\n]{1,200})\))?([-#0+ ]*)(\*|\d{1,6})?(?:\.(\*|\d{1,6}))?([hlL])?([diouxXeEfFgGcrsa%])/g,
    lengths: false,
  },
  loose: {
    expression:
      /%(?:(\d{1,3})\$|\(([^)\n]{1,200})\))?([-#0+]*)(\d{1,6})?(?:\.(\d{1,6}))?(?:hh|h|ll|l)?([@diuxXeEfFgGcs%])(?![A-Za-z])/g,
    lengths: false,
  },
};

/**
 * Makes the finder of printf's placeholders.
 * @param dialect which printf
 * @returns each placeholder, by its name or its number
 */
function printfSyntax(dialect               )                    {
  const { expression, lengths } = dialects[dialect];
  return (text) => {
    if (!text.includes('%')) return [];
    const uses                   = [];
    let next = 1;
    const take = ()         => String(next++);
    for (const found of text.matchAll(expression)) {
      const parts = found.slice(1).map((part)                     => part);
      const conversion = parts.at(-1) ?? '';
      if (conversion === '%' || conversion === 'm' || (dialect === 'java' && conversion === 'n'))
        continue;
      // A width or precision that is given as an argument is one, before what it is for.
      for (const part of parts.slice(1, 4))
        if (part === '*') uses.push({ name: take(), type: (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('integer') });
      const [position, named] = dialect === 'loose' ? parts : [parts[0], undefined];
      const length = lengths ? (parts[4] ?? '') : '';
      uses.push({ name: named ?? position ?? take(), type: typeOf(conversion, length, dialect) });
    }
    return uses;
  };
}

function typeOf(conversion        , length        , dialect               )                  {
  if (/^[tT][A-Za-z]$/.test(conversion)) return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('date');
  switch (conversion) {
    case '@':
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('object');
    case 'd':
    case 'i':
    case 'o':
    case 'u':
    case 'x':
    case 'X':
    case 'D':
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('integer', length);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'a':
    case 'A':
      return conversion.toLowerCase() === 'a' && dialect === 'python'
        ? (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('any')
        : (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('float', length);
    case 'c':
    case 'C':
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('character');
    case 'b':
    case 'B':
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('boolean');
    case 'p':
    case 'n':
    case 'h':
    case 'H':
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('pointer');
    default:
      // Java and Python write any value with %s; C reads a pointer.
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)(
        dialect === 'c' || dialect === 'apple' ? 'string' : 'any',
        dialect === 'c' || dialect === 'apple' ? length : '',
      );
  }
}


/***/ }),

/***/ 84925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readXcstrings: () => (/* binding */ readXcstrings)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14980);
/* harmony import */ var _apple_variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10272);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34576);
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84073);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52915);


                                                                                

                                                      


                                             

/**
 * Reads Xcode's string catalog: all locales in one file, with the state of each text.
 * @param source the file
 * @returns a catalog for each locale; the source language first, whose text is the key where none is given
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
function readXcstrings(source             )                         {
  const root = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonTree */ .U0)(source);
  const sourceLanguage = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberText */ .WI)(root, 'sourceLanguage');
  const strings = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberNode */ .lv)(root, 'strings');
  if (sourceLanguage === undefined || strings?.kind !== 'object')
    throw source.malformed(root.offset, 'expected sourceLanguage and strings.');
  const collectors = new Map([[sourceLanguage, new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .EntryCollector */ .K(source)]]);
  for (const { value } of strings.members.values()) {
    const localizations = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberNode */ .lv)(value, 'localizations');
    if (localizations?.kind !== 'object') continue;
    for (const locale of localizations.members.keys())
      if (!collectors.has(locale)) collectors.set(locale, new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .EntryCollector */ .K(source));
  }
  for (const { name, offset } of strings.duplicates)
    collectors.get(sourceLanguage)?.remark('duplicate', name, offset, pointerOf(name));
  for (const [key, { offset, value }] of strings.members) {
    if (value.kind !== 'object')
      throw source.malformed(value.offset, `expected an object for ${JSON.stringify(key)}.`);
    for (const [locale, collector] of collectors) {
      const localization = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberNode */ .lv)(value, 'localizations');
      const member = localization?.kind === 'object' ? localization.members.get(locale) : undefined;
      if (member === undefined && locale !== sourceLanguage) continue;
      collector.add({
        key,
        offset: member?.offset ?? offset,
        pointer: `${pointerOf(key)}${member === undefined ? '' : `/localizations/${(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerStep */ .UN)(locale)}`}`,
        ...localized(key, value, member?.value),
      });
    }
  }
  return [...collectors].map(([locale, { entries, remarks }]) => ({ locale, entries, remarks }));
}

function pointerOf(key        )         {
  return `/strings/${(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerStep */ .UN)(key)}`;
}

function localized(
  key        ,
  entry          ,
  localization                      ,
)                                                    {
  const translate = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberNode */ .lv)(entry, 'shouldTranslate');
  const translatable = !(translate?.kind === 'literal' && translate.value === false);
  const stale = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberText */ .WI)(entry, 'extractionState') === 'stale';
  if (localization === undefined) {
    const message          = {
      variants: (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .single */ .J0)(key),
      placeholders: (0,_apple_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .applePlaceholders */ .j)([key], new Map()),
      choices: [],
      nested: [],
    };
    return { message, state: stale ? 'stale' : 'translated', translatable };
  }
  const forms = new Forms();
  forms.read(localization, []);
  const variables = new Map                       ();
  const texts = forms.variants.map(({ text }) => text);
  const substitutions = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberNode */ .lv)(localization, 'substitutions');
  if (substitutions?.kind === 'object') {
    for (const [name, { value }] of substitutions.members) {
      const number = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberNode */ .lv)(value, 'argNum');
      variables.set(name, {
        specifier: (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberText */ .WI)(value, 'formatSpecifier') ?? 'lld',
        ...(number?.kind === 'literal' && typeof number.value === 'number'
          ? { argument: number.value }
          : {}),
      });
      forms.read(value, [name]);
    }
  }
  return {
    message: {
      variants: forms.variants,
      placeholders: (0,_apple_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .applePlaceholders */ .j)(texts, variables),
      choices: forms.choices,
      nested: [],
    },
    state: stale ? 'stale' : stateOf(forms.states),
    translatable,
  };
}

/** Collects the forms of one localization, through its variations. */
class Forms {
           variants            = [];
           choices           = [];
           states = new Set        ();

  read(node          , selector                   )       {
    const unit = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberNode */ .lv)(node, 'stringUnit');
    if (unit !== undefined) {
      this.states.add((0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberText */ .WI)(unit, 'state') ?? 'new');
      this.variants.push({ selector: selector.join(' '), text: (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberText */ .WI)(unit, 'value') ?? '' });
    }
    const variations = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberNode */ .lv)(node, 'variations');
    if (variations?.kind !== 'object') return;
    for (const [by, { value }] of variations.members) {
      if (value.kind !== 'object') continue;
      this.choices.push({
        argument: by === 'plural' ? selector.join(' ') : [...selector, by].join(' '),
        by: by === 'plural' ? 'cardinal' : 'word',
        cases: new Set(value.members.keys()),
        exact: new Set(),
      });
      for (const [name, member] of value.members)
        this.read(member.value, [...selector, `${by}=${name}`]);
    }
  }
}

function stateOf(states                     )             {
  if (states.has('stale')) return 'stale';
  if (states.has('new')) return 'untranslated';
  // A state that is not known is not "translated".
  return [...states].every((state) => state === 'translated') && states.size > 0
    ? 'translated'
    : 'needs-review';
}


/***/ })

};
})
