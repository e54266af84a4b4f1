(function (exports, __distFolder) {'use strict';
exports.ids = [479];
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

/***/ 30479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readArb: () => (/* binding */ readArb)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14980);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34576);
/* harmony import */ var _icu_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6265);
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84073);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52915);

                                                    

                                                      



                                             

/**
 * Reads an Application Resource Bundle: ICU messages with what is known of each beside it (`@key`).
 * https://github.com/google/app-resource-bundle/wiki/ApplicationResourceBundleSpecification
 * @param source the file
 * @returns its entries, with the placeholders that they declare
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
async function readArb(source             )                                  {
  const collector = new _entries_js__WEBPACK_IMPORTED_MODULE_0__/* .EntryCollector */ .K(source);
  const read = await (0,_icu_message_js__WEBPACK_IMPORTED_MODULE_1__/* .icuReader */ .l)({ tags: false, literalApostrophes: true });
  const root = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonTree */ .U0)(source);
  if (root.kind !== 'object')
    throw source.malformed(root.offset, 'expected an object with a key for each text.');
  for (const { name, offset } of root.duplicates) collector.remark('duplicate', name, offset);
  for (const [key, { offset, value }] of root.members) {
    if (key.startsWith('@')) continue;
    if (value.kind !== 'text')
      throw source.malformed(value.offset, `expected a text for ${JSON.stringify(key)}.`);
    const declared = declaredPlaceholders((0,_json_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .memberNode */ .lv)(root, `@${key}`));
    collector.add({
      key,
      pointer: `/${(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerStep */ .UN)(key)}`,
      offset,
      message: read(value.value),
      ...(declared === undefined ? {} : { declared }),
    });
  }
  const locale = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .memberText */ .WI)(root, '@@locale');
  return [
    {
      entries: collector.entries,
      remarks: collector.remarks,
      ...(locale === undefined ? {} : { locale }),
    },
  ];
}

function declaredPlaceholders(
  metadata                      ,
)                                                   {
  const placeholders = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .memberNode */ .lv)(metadata, 'placeholders');
  if (placeholders?.kind !== 'object') return undefined;
  return new Map(
    [...placeholders.members].map(([name, { value }]) => [name, typeOf((0,_json_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .memberText */ .WI)(value, 'type'))]),
  );
}

/** The types of Dart that Flutter's generator knows. */
function typeOf(written                    )                  {
  switch (written) {
    case undefined:
    case 'Object':
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .placeholderType */ .Eq)('any');
    case 'int':
    case 'num':
    case 'double':
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .placeholderType */ .Eq)('number', written);
    case 'DateTime':
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .placeholderType */ .Eq)('date');
    case 'String':
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .placeholderType */ .Eq)('string');
    default:
      return (0,_message_js__WEBPACK_IMPORTED_MODULE_4__/* .placeholderType */ .Eq)('any', written);
  }
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

/***/ 6265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ icuReader)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52915);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(609);
                                                                               

                                                                                                  



/** How a dialect of ICU MessageFormat differs from the others. */
                             
                                           
                         
                                                                                               
                                       
 

/** Reads ICU messages. */
                                                  

                                                

/**
 * Loads the parser of ICU messages: only who reads them pays for it.
 * @param dialect how the format writes them
 * @returns a reader; a message that does not compile has a problem, and no placeholders
 */
async function icuReader(dialect            )                     {
  const { parse, TYPE } = await __webpack_require__.e(/* import() */ 5247).then(__webpack_require__.bind(__webpack_require__, 75247));
  const elementsOf = (text        , ignoreTag         )                            => {
    if (text.length > _text_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogLimits */ .Iz.message)
      return {
        kind: 'TOO_LONG',
        text: `it is longer than ${String(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogLimits */ .Iz.message)} characters`,
      };
    try {
      return parse(text, { ignoreTag });
    } catch (error) {
      return problemOf(error);
    }
  };
  const attempts = (text        )                                      => [
    ...(dialect.tags ? [() => elementsOf(text, false)] : []),
    // Markup that is no tag of ICU's (`<br>`) is text.
    ...(dialect.literalApostrophes && text.includes("'")
      ? [() => elementsOf(text.replaceAll("'", "''"), true)]
      : []),
    () => elementsOf(text, true),
  ];
  return (text) => {
    const variants = (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .single */ .J0)(text);
    let problem                            ;
    for (const attempt of /[{}<']/.test(text) ? attempts(text) : []) {
      const found = attempt();
      if (isElements(found)) {
        const walk = new IcuWalk(TYPE);
        const placeholders = walk.placeholders(found);
        return { variants, placeholders, choices: walk.choices, nested: [] };
      }
      if (!found.kind.includes('TAG')) problem ??= found;
    }
    const plain          = { variants, placeholders: new Map(), choices: [], nested: [] };
    return problem === undefined ? plain : { ...plain, problem };
  };
}

function isElements(found                           )                    {
  return Array.isArray(found);
}

function problemOf(error         )                 {
  if (error instanceof RangeError && /stack/i.test(error.message))
    return { kind: 'TOO_DEEP', text: 'it is nested too deeply' };
  const kind = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
  const at = offsetOf(error);
  // The parser names what is wrong; anything else that it throws is about a part that it does not understand.
  if (!/^[A-Z_]+$/.test(kind)) return { kind: 'INVALID', text: 'it has a part that is no ICU' };
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return { kind, text: at === undefined ? words : `${words}, at its character ${String(at + 1)}` };
}

function offsetOf(error         )                     {
  if (!(error instanceof Error) || !('location' in error)) return undefined;
  const { location } = error;
  if (typeof location !== 'object' || location === null || !('start' in location)) return undefined;
  const { start } = location;
  if (typeof start !== 'object' || start === null || !('offset' in start)) return undefined;
  return typeof start.offset === 'number' ? start.offset : undefined;
}

                                                                      
                                       

/** Walks one message: what it needs, and which choices it makes. */
class IcuWalk {
           choices           = [];
           #type       ;

  constructor(type       ) {
    this.#type = type;
  }

  placeholders(elements          )         {
    const counts         = new Map();
    for (const element of elements) this.#add(element, counts);
    return counts;
  }

  #add(element                      , counts        )       {
    const type = this.#type;
    switch (element.type) {
      case type.literal:
      case type.pound:
        return;
      case type.argument:
        put(counts, { name: element.value, type: (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderType */ .Eq)('any'), least: 1, most: 1 });
        return;
      case type.number:
        put(counts, { name: element.value, type: (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderType */ .Eq)('number'), least: 1, most: 1 });
        return;
      case type.date:
        put(counts, { name: element.value, type: (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderType */ .Eq)('date'), least: 1, most: 1 });
        return;
      case type.time:
        put(counts, { name: element.value, type: (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderType */ .Eq)('time'), least: 1, most: 1 });
        return;
      case type.tag: {
        const name = `<${element.value}>`;
        put(counts, { name, type: (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderType */ .Eq)('tag'), least: 1, most: 1 });
        for (const inner of this.placeholders(element.children).values()) put(counts, inner);
        return;
      }
      case type.plural: {
        const names = Object.keys(element.options);
        this.choices.push({
          argument: element.value,
          by: element.pluralType === 'ordinal' ? 'ordinal' : 'cardinal',
          cases: new Set(names.filter((name) => !name.startsWith('='))),
          exact: new Set(names.filter((name) => name.startsWith('='))),
        });
        this.#choose(element.value, (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderType */ .Eq)('count'), element.options, counts);
        return;
      }
      case type.select:
        this.choices.push({
          argument: element.value,
          by: 'word',
          cases: new Set(Object.keys(element.options)),
          exact: new Set(),
        });
        this.#choose(element.value, (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderType */ .Eq)('choice'), element.options, counts);
        return;
    }
  }

  #choose(
    argument        ,
    type                 ,
    options                                                        ,
    counts        ,
  )       {
    put(counts, { name: argument, type, least: 0, most: 0 });
    const forms = Object.values(options).map(({ value }) => this.placeholders(value));
    const names = new Set(forms.flatMap((form) => [...form.keys()]));
    for (const name of names) {
      const uses = forms.map((form) => form.get(name));
      const present = uses.filter((use) => use !== undefined);
      const [first] = present;
      if (first === undefined) continue;
      put(counts, {
        name,
        type: present.map((use) => use.type).reduce(_message_js__WEBPACK_IMPORTED_MODULE_1__/* .joinedType */ .qS),
        least: Math.min(...uses.map((use) => use?.least ?? 0)),
        most: Math.max(...uses.map((use) => use?.most ?? 0)),
      });
    }
  }
}

/** Adds what stands beside what is known: the counts add up. */
function put(counts        , added             )       {
  const known = counts.get(added.name);
  counts.set(
    added.name,
    known === undefined
      ? added
      : {
          name: added.name,
          type: (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .joinedType */ .qS)(known.type, added.type),
          least: known.least + added.least,
          most: known.most + added.most,
        },
  );
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


/***/ })

};
})
