(function (exports, __distFolder) {'use strict';
exports.ids = [1735];
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

/***/ 21735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   interpolations: () => (/* binding */ interpolations),
/* harmony export */   readI18next: () => (/* binding */ readI18next)
/* harmony export */ });
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34576);
/* harmony import */ var _json_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24305);
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84073);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52915);
                                                    

                                                      



                                             

// i18next's defaults: https://www.i18next.com/translation-function/interpolation and …/nesting
const interpolation = /\{\{-?\s*([^{}]{1,300}?)\s*\}\}/g;
const nesting = /\$t\(\s*([^(),]{1,300}?)\s*(?:,[^()]{0,1000})?\)/g;
const categorySuffix = /^(.+?)(_ordinal)?_(zero|one|two|few|many|other)$/;
const indexSuffix = /^(.+)_(\d)$/;

/** Finds `{{name}}` and `{{name, format}}`. */
function interpolations(text        )                            {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(interpolation)].map(([, inner = '']) => {
    const comma = inner.indexOf(',');
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    if (comma < 0) return { name, type: (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('any') };
    // The options of a format are the translator's: `number(minimumFractionDigits: 2)` is a number.
    const format = inner.slice(comma + 1).trim();
    return { name, type: (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderType */ .Eq)('format', /^[^(]*/.exec(format)?.[0].trim() ?? format) };
  });
}

function nestedKeys(text        )                    {
  if (!text.includes('$t(')) return [];
  return [...text.matchAll(nesting)].map(([, key = '']) => key.replace(/^["']|["']$/g, ''));
}

/**
 * Reads i18next's JSON, version 1 to 4: keys that differ by a suffix of their plural form become one entry.
 * @param source the file
 * @returns its entries
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
function readI18next(source             )                         {
  const collector = new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .EntryCollector */ .K(source);
  const texts = (0,_json_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonTexts */ .b)(source, (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonTree */ .U0)(source), collector);
  for (const group of groupsOf(texts)) {
    const [first] = group.forms;
    if (first === undefined) continue;
    const variants = group.forms.map(({ form, text })          => ({
      selector: form,
      text: text.text ?? '',
    }));
    const choice                     =
      group.by === undefined
        ? undefined
        : {
            argument: 'count',
            by: group.by,
            cases: new Set(group.forms.map(({ form }) => form)),
            exact: new Set(),
          };
    const message = (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(variants, interpolations, {
      choices: choice === undefined ? [] : [choice],
      nested: group.forms.flatMap(({ text }) => nestedKeys(text.text ?? '')),
    });
    collector.add({
      key: group.key,
      offset: first.text.offset,
      pointer: first.text.pointer,
      message,
    });
  }
  return [{ entries: collector.entries, remarks: collector.remarks }];
}

                 
                       
                                        
                                                                       
 

/** `key_one` and `key_other` are one text where the file proves that the suffix is a plural form. */
function groupsOf(texts                     )                   {
  const known = new Map(texts.map((text) => [text.key, text]));
  const categories = pluralBases(texts, known);
  const groups = new Map               ();
  const put = (key        , by                          , form        , text          )       => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, by, forms: [{ form, text }] });
    else group.forms.push({ form, text });
  };
  for (const text of texts) {
    const [, base = '', ordinal, category = ''] = categorySuffix.exec(text.key) ?? [];
    const [, indexed = '', index = ''] = indexSuffix.exec(text.key) ?? [];
    if (category !== '' && categories.has(base + (ordinal ?? '')))
      put(
        `${base}${ordinal ?? ''}`,
        ordinal === undefined ? 'cardinal' : 'ordinal',
        category,
        text,
      );
    else if (text.key.endsWith('_plural') && known.has(text.key.slice(0, -7)))
      put(text.key.slice(0, -7), 'index', '1', text);
    else if (known.has(`${text.key}_plural`)) put(text.key, 'index', '0', text);
    else if (index !== '' && categories.has(`${indexed} by index`))
      put(indexed, 'index', index, text);
    else put(text.key, undefined, '', text);
  }
  return [...groups.values()];
}

function pluralBases(
  texts                     ,
  known                               ,
)                      {
  const bases = new Set        ();
  for (const { key, text } of texts) {
    const counts = text !== null && /\{\{-?\s*count\s*[,}]/.test(text);
    const [, base, ordinal = ''] = categorySuffix.exec(key) ?? [];
    if (base !== undefined && (counts || known.has(`${base}${ordinal}_other`)))
      bases.add(base + ordinal);
    const [, indexed] = indexSuffix.exec(key) ?? [];
    if (indexed !== undefined && counts && known.has(`${indexed}_0`))
      bases.add(`${indexed} by index`);
  }
  return bases;
}


/***/ }),

/***/ 24305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ jsonTexts)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14980);

                                               
                                                   
                                             

/** A text in nested JSON. */
                           
                                                
                       
                           
                          
                                                        
                               
 

/**
 * Takes the texts out of nested JSON.
 * @param source the file, for messages
 * @param root its value, an object
 * @param collector is told of names that stand there twice
 * @param textOf gives the text of an object that stands for one; undefined where it holds others
 * @returns each text with its key
 * @throws CONTRACT_CATALOG_MALFORMED where the top is no object
 */
function jsonTexts(
  source             ,
  root          ,
  collector                ,
  textOf                                         = () => undefined,
)                      {
  if (root.kind !== 'object')
    throw source.malformed(root.offset, 'expected an object with a key for each text.');
  const texts             = [];
  const walk = (node          , key        , pointer        , offset        )       => {
    const named = textOf(node);
    if (named !== undefined) texts.push({ key, pointer, offset, text: named });
    else if (node.kind === 'text') texts.push({ key, pointer, offset, text: node.value });
    else if (node.kind === 'literal')
      texts.push({ key, pointer, offset, text: node.value === null ? null : String(node.value) });
    else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries())
        walk(item, `${key}.${String(index)}`, `${pointer}/${String(index)}`, item.offset);
    } else {
      for (const { name, offset: at } of node.duplicates)
        collector.remark('duplicate', joined(key, name), at, `${pointer}/${(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerStep */ .UN)(name)}`);
      for (const [name, member] of node.members)
        walk(member.value, joined(key, name), `${pointer}/${(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerStep */ .UN)(name)}`, member.offset);
    }
  };
  walk(root, '', '', root.offset);
  return texts;
}

function joined(key        , name        )         {
  return key === '' ? name : `${key}.${name}`;
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
