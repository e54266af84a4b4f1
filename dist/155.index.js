(function (exports, __distFolder) {'use strict';
exports.ids = [155];
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

/***/ 80155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAndroid: () => (/* binding */ readAndroid)
/* harmony export */ });
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34576);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52915);
/* harmony import */ var _printf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38037);
/* harmony import */ var _xml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33602);
                                                            

                                                      


                                             


const formatted = (0,_printf_js__WEBPACK_IMPORTED_MODULE_0__/* .printfSyntax */ .j)('java');
const unformatted = ()              => [];
const escape = /\\(?:u([0-9A-Fa-f]{4})|([^]))/y;
const apostrophe                 = {
  kind: 'APOSTROPHE',
  text: "an apostrophe is written \\' or within quotes",
};

/**
 * Reads Android's string resources: `string`, `plurals` and `string-array`.
 * https://developer.android.com/guide/topics/resources/string-resource
 * @param source the file
 * @returns its entries; an item of an array has the key `name[0]`
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
function readAndroid(source             )                         {
  const root = (0,_xml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parseXmlTree */ .RA)(source);
  if (root.name !== 'resources') throw source.malformed(root.offset, 'expected <resources>.');
  const collector = new _entries_js__WEBPACK_IMPORTED_MODULE_2__/* .EntryCollector */ .K(source);
  for (const element of (0,_xml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(root)) {
    const name = element.attributes.get('name');
    const isString =
      element.name === 'string' ||
      (element.name === 'item' && element.attributes.get('type') === 'string');
    if (!isString && element.name !== 'plurals' && element.name !== 'string-array') continue;
    if (name === undefined || name === '')
      throw source.malformed(element.offset, `expected a name of <${element.name}>.`);
    const product = element.attributes.get('product');
    const key = product === undefined || product === 'default' ? name : `${name} (${product})`;
    const translatable = element.attributes.get('translatable') !== 'false';
    if (isString)
      collector.add({ key, offset: element.offset, message: messageIn([element]), translatable });
    else if (element.name === 'plurals')
      collector.add({
        key,
        offset: element.offset,
        message: plurals(source, element),
        translatable,
      });
    else
      for (const [index, item] of (0,_xml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(element).entries())
        collector.add({
          key: `${key}[${String(index)}]`,
          offset: item.offset,
          message: messageIn([item]),
          translatable,
        });
  }
  return [{ entries: collector.entries, remarks: collector.remarks }];
}

function plurals(source             , element            )          {
  const items = (0,_xml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(element).filter(({ name }) => name === 'item');
  const quantities = items.map((item) => {
    const quantity = item.attributes.get('quantity');
    if (quantity === undefined)
      throw source.malformed(item.offset, 'expected a quantity of <item>.');
    return quantity;
  });
  const message = messageIn(items, quantities);
  return {
    ...message,
    choices: [{ argument: '', by: 'cardinal', cases: new Set(quantities), exact: new Set() }],
  };
}

function messageIn(elements                       , selectors                    = [])          {
  const texts = elements.map((element) => unescaped(markupOf(element).trim()));
  const variants =
    selectors.length === 0
      ? (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .single */ .J0)(texts[0]?.text ?? '')
      : texts.map(({ text }, index) => ({ selector: selectors[index] ?? '', text }));
  const plain = elements.some((element) => element.attributes.get('formatted') === 'false');
  const problem = texts.find((text) => text.problem !== undefined)?.problem;
  const message = (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(variants, plain ? unformatted : formatted);
  return problem === undefined ? message : { ...message, problem };
}

/** The text with its markup; `xliff:g` only says what a placeholder is. */
function markupOf(element            )         {
  return element.children
    .map((child) => {
      if (child.kind === 'text') return child.value;
      const inner = markupOf(child);
      return child.name === 'xliff:g' ? inner : `<${child.name}>${inner}</${child.name}>`;
    })
    .join('');
}

                     
                        
                                    
 

/** Takes the escapes and the quotes of aapt2 away; an apostrophe needs one of them. */
function unescaped(written        )            {
  if (!/[\\'"]/.test(written)) return { text: written.replace(/\s+/g, ' ') };
  let text = '';
  let quoted = false;
  let bare = false;
  for (let at = 0; at < written.length; at += 1) {
    const character = written.charAt(at);
    if (character === '\\') {
      escape.lastIndex = at;
      const found = escape.exec(written);
      text += found === null ? '' : escaped(found[1], found[2]);
      at += (found?.[0].length ?? 1) - 1;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && /\s/.test(character)) text += text.endsWith(' ') ? '' : ' ';
    else {
      bare ||= character === "'" && !quoted;
      text += character;
    }
  }
  return bare ? { text, problem: apostrophe } : { text };
}

function escaped(code                    , character = '')         {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return character === 'n' ? '\n' : character === 't' ? '\t' : character;
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

/***/ 33602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ parseXmlTree),
/* harmony export */   ZE: () => (/* binding */ elementsOf),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(609);


/** An element of XML, with where it stands. */
                             
                           
                                     
                        
                                                   
                                        
                          
 

/** Text with its character references replaced. */
                          
                        
                         
                          
 

                                           

/**
 * Reads the part of XML 1.0 that catalogs are written in: elements, attributes, text, CDATA, comments. Nothing is
 * expanded but the five entities that XML defines and character references; a document type may name itself (Apple's
 * do), but must not declare anything.
 * @param source the file
 * @returns the root element
 * @throws CONTRACT_CATALOG_MALFORMED with line and column; CONTRACT_TOO_LARGE where it is too deep
 */
function parseXmlTree(source             )             {
  return new XmlTreeParser(source).parse();
}

/** @returns the elements among an element's children */
function elementsOf(element            )                        {
  return element.children.filter((child) => child.kind === 'element');
}

/** @returns all text of an element, that of the elements in it as well */
function textOf(element            )         {
  return element.children
    .map((child) => (child.kind === 'text' ? child.value : textOf(child)))
    .join('');
}

                                          
                               
 

const nameExpression = /[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*/y;
const attributeExpression =
  /\s+([A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const documentType =
  /<!DOCTYPE\s+[\w:.-]+(?:\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')|SYSTEM)\s+(?:"[^"]*"|'[^']*'))?\s*>/y;
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const reference = /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+))?;?/g;

function character(hexadecimal = '', decimal = '0')                     {
  const code = hexadecimal === '' ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

class XmlTreeParser {
           #source             ;
           #text        ;
  #at = 0;
           #open                = [];
  #root                        ;

  constructor(source             ) {
    this.#source = source;
    this.#text = source.text;
  }

  parse()             {
    while (this.#at < this.#text.length) {
      if (this.#text[this.#at] === '<') this.#markup();
      else this.#characters();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined)
      throw this.#source.malformed(
        unclosed.offset,
        `expected </${unclosed.name}>, found the end of the file.`,
      );
    if (this.#root === undefined) throw this.#source.malformed(0, 'expected an element of XML.');
    return this.#root;
  }

  #markup()       {
    const start = this.#at;
    if (this.#text.startsWith('<!--', start)) this.#past('-->', 'a comment', 4);
    else if (this.#text.startsWith('<?', start)) this.#past('?>', 'an instruction', 2);
    else if (this.#text.startsWith('<![CDATA[', start)) {
      const end = this.#past(']]>', 'a CDATA section', 9);
      this.#append(this.#text.slice(start + 9, end), start);
    } else if (this.#text.startsWith('<!', start)) this.#documentType();
    else if (this.#text.startsWith('</', start)) this.#closing();
    else this.#opening();
  }

  #past(end        , what        , skipped        )         {
    const found = this.#text.indexOf(end, this.#at + skipped);
    if (found < 0) throw this.#source.malformed(this.#at, `${what} is not closed by ${end}.`);
    this.#at = found + end.length;
    return found;
  }

  #documentType()       {
    const declared = this.#match(documentType);
    if (declared === undefined || this.#root !== undefined || this.#open.length > 0) {
      throw this.#source.malformed(
        this.#at,
        'expected no declaration: entities and document types are not expanded.',
      );
    }
  }

  #opening()       {
    const offset = this.#at;
    this.#at += 1;
    const name = this.#match(nameExpression)?.[0];
    if (name === undefined)
      throw this.#source.malformed(offset, 'expected the name of an element after "<".');
    if (this.#open.length >= _text_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogLimits */ .Iz.depth)
      throw this.#source.tooLarge(`a nesting of ${String(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogLimits */ .Iz.depth)} elements`);
    const attributes = new Map                ();
    for (;;) {
      const start = this.#at;
      const found = this.#match(attributeExpression);
      if (found === undefined) break;
      const [, attribute = '', double, single] = found;
      if (attributes.has(attribute))
        throw this.#source.malformed(start, `the attribute ${attribute} stands there twice.`);
      attributes.set(attribute, this.#decoded(double ?? single ?? '', start));
    }
    const element              = { kind: 'element', name, attributes, children: [], offset };
    const end = this.#match(/\s*(\/?)>/y);
    if (end === undefined)
      throw this.#source.malformed(this.#at, `expected an attribute or ">" in <${name}>.`);
    this.#place(element, offset);
    if (end[1] === '') this.#open.push(element);
  }

  #closing()       {
    const start = this.#at;
    const name = this.#match(/<\/([^\s<>/]+)\s*>/y)?.[1];
    const open = this.#open.pop();
    if (name === undefined || open?.name !== name) {
      const expected = open === undefined ? 'nothing to be closed' : `</${open.name}>`;
      throw this.#source.malformed(start, `expected ${expected}, found another end.`);
    }
  }

  #place(element            , offset        )       {
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else if (this.#root === undefined) this.#root = element;
    else throw this.#source.malformed(offset, 'expected one root element, found another one.');
  }

  #characters()       {
    const start = this.#at;
    const end = this.#text.indexOf('<', start);
    this.#at = end < 0 ? this.#text.length : end;
    const written = this.#text.slice(start, this.#at);
    this.#append(this.#decoded(written, start), start);
  }

  #append(value        , offset        )       {
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push({ kind: 'text', value, offset });
    else if (value.trim().replace('\uFEFF', '') !== '')
      throw this.#source.malformed(offset, 'expected nothing outside of the root element.');
  }

  #decoded(written        , offset        )         {
    if (!written.includes('&')) return written;
    const replaced = (
      all        ,
      hexadecimal                    ,
      decimal                    ,
      name                    ,
    )         => {
      const found = name === undefined ? character(hexadecimal, decimal) : entities.get(name);
      if (found !== undefined && all.endsWith(';')) return found;
      throw this.#source.malformed(
        offset + Math.max(0, written.indexOf(all)),
        `expected one of XML's own entities, found ${JSON.stringify(all.slice(0, 40))}; none is expanded, and "&" is written &amp;.`,
      );
    };
    return written.replace(reference, replaced);
  }

  #match(expression        )                              {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text) ?? undefined;
    if (found !== undefined) this.#at += found[0].length;
    return found;
  }
}


/***/ })

};
})
