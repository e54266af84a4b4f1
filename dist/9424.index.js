(function (exports, __distFolder) {'use strict';
exports.ids = [9424];
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

/***/ 69424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readGettext: () => (/* binding */ readGettext)
});

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/catalog.js
var catalog = __webpack_require__(11295);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/entries.js
var entries = __webpack_require__(34576);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/gettext-plural.js
/** A part of an expression of gettext, ready to be computed. */
                                          

const tokens = /\s*(\d{1,9}|n|\|\||&&|[=!<>]=|[<>?:()%*/+!-])/y;
const limits = { characters: 2000, depth: 50 }         ;

/** The operators of C that bind two values, the loosest first. */
const levels                                                                               = [
  { '||': (left, right) => Number(left !== 0 || right !== 0) },
  { '&&': (left, right) => Number(left !== 0 && right !== 0) },
  {
    '==': (left, right) => Number(left === right),
    '!=': (left, right) => Number(left !== right),
  },
  {
    '<': (left, right) => Number(left < right),
    '>': (left, right) => Number(left > right),
    '<=': (left, right) => Number(left <= right),
    '>=': (left, right) => Number(left >= right),
  },
  { '+': (left, right) => left + right, '-': (left, right) => left - right },
  {
    '*': (left, right) => left * right,
    '/': (left, right) => (right === 0 ? Number.NaN : Math.trunc(left / right)),
    '%': (left, right) => (right === 0 ? Number.NaN : left % right),
  },
];

/**
 * Reads the expression that chooses a form by a number (GNU gettext, "Plural forms"): C's, with the variable n.
 * @param written what stands after `plural=`
 * @returns the form for a number; undefined where it is no such expression
 */
function pluralExpression(written        )                      {
  if (written.length > limits.characters) return undefined;
  const words           = [];
  tokens.lastIndex = 0;
  const text = written.trim().replace(/;$/, '').trimEnd();
  for (let at = 0; at < text.length; at = tokens.lastIndex) {
    tokens.lastIndex = at;
    const word = tokens.exec(text)?.[1];
    if (word === undefined) return undefined;
    words.push(word);
  }
  const parser = new ExpressionParser(words);
  return parser.parse();
}

class ExpressionParser {
           #words                   ;
  #at = 0;
  #depth = 0;

  constructor(words                   ) {
    this.#words = words;
  }

  parse()                      {
    const found = this.#conditional();
    return this.#at === this.#words.length ? found : undefined;
  }

  #conditional()                      {
    this.#depth += 1;
    if (this.#depth > limits.depth) return undefined;
    const condition = this.#binary(0);
    let result = condition;
    if (condition !== undefined && this.#taken('?')) {
      const yes = this.#conditional();
      const no = this.#taken(':') ? this.#conditional() : undefined;
      result =
        yes === undefined || no === undefined
          ? undefined
          : (number) => (condition(number) !== 0 ? yes(number) : no(number));
    }
    this.#depth -= 1;
    return result;
  }

  #binary(level        )                      {
    const operators = levels[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const word = this.#words[this.#at];
      const operator =
        word !== undefined && Object.hasOwn(operators, word) ? operators[word] : undefined;
      if (operator === undefined || left === undefined) return left;
      this.#at += 1;
      const [before, after] = [left, this.#binary(level + 1)];
      left = after === undefined ? undefined : (number) => operator(before(number), after(number));
    }
  }

  #unary()                      {
    const word = this.#words[this.#at];
    this.#at += 1;
    if (word === 'n') return (number) => number;
    if (word === '!') {
      if (this.#depth > limits.depth) return undefined;
      this.#depth += 1;
      const negated = this.#unary();
      this.#depth -= 1;
      return negated === undefined ? undefined : (number) => Number(negated(number) === 0);
    }
    if (word === '(') {
      const inner = this.#conditional();
      return this.#taken(')') ? inner : undefined;
    }
    if (word === undefined || !/^\d+$/.test(word)) return undefined;
    const constant = Number(word);
    return () => constant;
  }

  #taken(word        )          {
    if (this.#words[this.#at] !== word) return false;
    this.#at += 1;
    return true;
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/message.js
var message = __webpack_require__(52915);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/printf.js
var printf = __webpack_require__(38037);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/string-catalog/gettext.js
                                                                          


                                                      



                                             

/** One entry of a PO file, as it is written. */
                        
                                                                            
                 
                              
                    
                   
              
                  
                                      
 

const braces = /\{\{?\s*([A-Za-z_][\w.]{0,100}|\d{0,3})(?:![rsa])?(?::[^{}]{0,100})?\s*\}\}?/g;
const pythonBraces = /\{([A-Za-z_][\w.[\]]{0,100}|\d{0,3})(?:![rsa])?(?::[^{}]{0,100})?\}/g;
const none                    = () => [];
const loose = both((0,printf/* printfSyntax */.j)('loose'), braceSyntax(braces));
/** The formats of GNU gettext whose placeholders are read; of others none is compared. */
const formats                                              = {
  c: (0,printf/* printfSyntax */.j)('c'),
  objc: (0,printf/* printfSyntax */.j)('apple'),
  php: (0,printf/* printfSyntax */.j)('c'),
  javascript: (0,printf/* printfSyntax */.j)('c'),
  python: (0,printf/* printfSyntax */.j)('python'),
  'java-printf': (0,printf/* printfSyntax */.j)('java'),
  'python-brace': braceSyntax(pythonBraces, true),
};

/**
 * Reads a PO file or its template.
 * https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 * @param source the file
 * @returns its entries; the key of one with a context is `context|msgid`
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
function readGettext(source             )                         {
  const collector = new entries/* EntryCollector */.K(source);
  let header                                              ;
  for (const entry of new PoParser(source).parse()) {
    const { id, context, offset } = entry;
    if (id === undefined) continue;
    const key = context === undefined ? id : `${context}|${id}`;
    if (entry.obsolete) collector.remark('obsolete', key, offset);
    else if (id === '' && context === undefined)
      header = { text: entry.forms.get(0) ?? '', offset };
    else collector.add({ key, offset, ...messagesOf(entry) });
  }
  const locale = headerField(header?.text ?? '', 'Language');
  const pluralForms = header === undefined ? undefined : pluralFormsOf(source, header);
  return [
    {
      entries: collector.entries,
      remarks: collector.remarks,
      ...(locale === undefined || locale === '' ? {} : { locale }),
      ...(pluralForms === undefined ? {} : { pluralForms }),
    },
  ];
}

function messagesOf(
  entry              ,
)                                                               {
  const syntax = syntaxOf(entry.flags);
  const { id = '', plural } = entry;
  const originals            =
    plural === undefined
      ? [{ selector: '', text: id }]
      : [
          { selector: '0', text: id },
          { selector: '1', text: plural },
        ];
  const variants = [...entry.forms].map(([form, text])          => ({
    selector: plural === undefined ? '' : String(form),
    text,
  }));
  const message = formsOf(variants, syntax, plural !== undefined);
  const fuzzy = entry.flags.has('fuzzy') && !(0,catalog/* isEmptyMessage */.p)(message);
  return {
    message,
    original: formsOf(originals, syntax, plural !== undefined),
    ...(fuzzy ? { state: 'needs-review'          } : {}),
  };
}

function formsOf(
  variants                    ,
  syntax                   ,
  plural         ,
)          {
  const choice         = {
    argument: '',
    by: 'index',
    cases: new Set(variants.map(({ selector }) => selector)),
    exact: new Set(),
  };
  return (0,message/* messageOf */.bD)(variants, syntax, plural ? { choices: [choice] } : {});
}

function syntaxOf(flags                     )                    {
  const named = [...flags].filter((flag) => flag.endsWith('-format'));
  const chosen = named.filter((flag) => !/^(?:no|possible|impossible)-/.test(flag));
  const known = chosen.flatMap((flag) => {
    const name = flag.slice(0, -'-format'.length);
    return Object.hasOwn(formats, name) ? [formats[name] ?? none] : [];
  });
  if (known.length > 0) return known.reduce(both);
  return named.length > 0 ? none : loose;
}

function both(one                   , other                   )                    {
  return (text) => [...one(text), ...other(text)];
}

function braceSyntax(expression        , escapes = false)                    {
  return (text) => {
    if (!text.includes('{')) return [];
    let next = 0;
    const written = escapes ? text.replaceAll('{{', '').replaceAll('}}', '') : text;
    return [...written.matchAll(expression)].map(([, name = '']) => ({
      name: `{${name === '' ? String(next++) : name}}`,
      type: (0,message/* placeholderType */.Eq)('any'),
    }));
  };
}

function headerField(header        , name        )                     {
  const line = header
    .split('\n')
    .find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}

function pluralFormsOf(
  source             ,
  header                                                    ,
)                          {
  const written = headerField(header.text, 'Plural-Forms');
  // A template has the header as `nplurals=INTEGER`.
  if (written === undefined || written.includes('INTEGER')) return undefined;
  const [, count, expression = ''] =
    /^nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*(.+)$/.exec(written) ?? [];
  const formOf = pluralExpression(expression);
  return {
    count: Number(count ?? 0),
    position: source.positionAt(header.offset),
    written,
    ...(formOf === undefined || count === undefined ? {} : { formOf }),
  };
}

const keyword = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,2})\])?)\s*(".*)$/;
const quoted = /^"([^"\\]*(?:\\.[^"\\]*)*)"$/;

/** Reads the lines of a PO file. */
class PoParser {
           #source             ;
           #entries                 = [];
  #entry                          ;
  #append                                      ;

  constructor(source             ) {
    this.#source = source;
  }

  parse()                          {
    let offset = 0;
    for (const line of this.#source.text.split('\n')) {
      this.#line(line.trim(), offset);
      offset += line.length + 1;
    }
    this.#complete();
    return this.#entries;
  }

  #line(line        , offset        )       {
    if (line === '') this.#append = undefined;
    else if (line.startsWith('#~')) this.#written(line.slice(2).trim(), offset, true);
    else if (line.startsWith('#,')) {
      const { flags } = this.#next(offset);
      for (const flag of line.slice(2).split(',')) flags.add(flag.trim());
    } else if (line.startsWith('#')) this.#next(offset);
    else this.#written(line, offset, false);
  }

  /** The entry that a comment belongs to: the one after it. */
  #next(offset        )               {
    if (
      this.#entry === undefined ||
      this.#entry.id !== undefined ||
      this.#entry.context !== undefined
    )
      this.#begin(offset);
    return this.#entry ?? this.#begin(offset);
  }

  #begin(offset        )               {
    this.#complete();
    this.#append = undefined;
    this.#entry = { offset, flags: new Set(), obsolete: false, forms: new Map() };
    return this.#entry;
  }

  #complete()       {
    const entry = this.#entry;
    if (entry?.id === undefined) return;
    if (entry.forms.size === 0)
      throw this.#source.malformed(entry.offset, 'expected msgstr after msgid.');
    this.#entries.push(entry);
    this.#entry = undefined;
  }

  #written(line        , offset        , obsolete         )       {
    // What an obsolete entry was before.
    if (obsolete && /^[|#]/.test(line)) return;
    if (line.startsWith('"')) {
      if (this.#append === undefined)
        throw this.#source.malformed(offset, 'expected a keyword before the text.');
      this.#append(this.#text(line, offset));
      return;
    }
    const [, word = '', form, rest = ''] = keyword.exec(line) ?? [];
    const text = word === '' ? '' : this.#text(rest, offset);
    if (word === 'msgctxt' || (word === 'msgid' && this.#entry?.id !== undefined)) {
      const started = this.#entry;
      // Comments may stand before; an entry that has begun ends here.
      if (started?.id !== undefined || started?.context !== undefined) this.#begin(offset);
    }
    const entry = this.#entry ?? this.#begin(offset);
    entry.obsolete ||= obsolete;
    this.#put(entry, word, Number(form ?? 0), text, offset);
  }

  #put(entry              , word        , form        , text        , offset        )       {
    const { id } = entry;
    const set = (assign                         )       => {
      let value = text;
      assign(value);
      this.#append = (more) => {
        value += more;
        assign(value);
      };
    };
    if (word === 'msgctxt') {
      entry.offset = offset;
      set((value) => (entry.context = value));
    } else if (word === 'msgid') {
      if (entry.context === undefined) entry.offset = offset;
      set((value) => (entry.id = value));
    } else if (id === undefined)
      throw this.#source.malformed(offset, 'expected a comment, msgctxt, msgid, msgstr or a text.');
    else if (word === 'msgid_plural') set((value) => (entry.plural = value));
    else if (word.startsWith('msgstr')) {
      if (entry.forms.has(form))
        throw this.#source.malformed(offset, `expected each msgstr once, found ${word} again.`);
      set((value) => entry.forms.set(form, value));
    } else
      throw this.#source.malformed(offset, 'expected a comment, msgctxt, msgid, msgstr or a text.');
  }

  #text(written        , offset        )         {
    const inner = quoted.exec(written)?.[1];
    if (inner === undefined)
      throw this.#source.malformed(offset, 'expected a text in double quotes, closed on its line.');
    return inner.includes('\\')
      ? inner.replace(/\\(.)/g, (_all, one        ) => escapes[one] ?? one)
      : inner;
  }
}

const escapes                                   = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  v: '\v',
  f: '\f',
};


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


/***/ })

};
})
