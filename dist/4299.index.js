export const id = 4299;
export const ids = [4299];
export const modules = {

/***/ 4299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ editDesiredState),
  g: () => (/* binding */ readDesiredState)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(5363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(1009);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/error-codes.js


/** The codes that `desired-state` throws. */
const desiredStateErrorCodes = {
  DESIRED_STATE_UNREADABLE:
    'The desired-state file is not valid in its format (not UTF-8, not YAML, too large).',
  DESIRED_STATE_UNSUPPORTED:
    'The desired-state file says the image in a way that cannot be changed by its bytes alone: anchors and aliases, merge keys, several documents, several lines.',
  DESIRED_STATE_AMBIGUOUS:
    'The desired-state file says the same image twice: which one counts is not certain.',
  DESIRED_STATE_EDIT_INVALID:
    'What is to be written does not fit the file: a selector, repository, tag or digest of the wrong form.',
}                              ;

/** Makes the errors of `desired-state`. */
const desiredStateError = (0,error/* errorFactory */.PR)(desiredStateErrorCodes);

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/image-text.js


                                                          

/** A tag, as the distribution specification has it. */
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/**
 * Takes `repository[:tag][@digest]` apart. A text of another form (`${REGISTRY}/app`) gives its text only.
 * @param text as it stands in a file
 */
function parseImageText(text        )              {
  const match = /^([^@\s]+?)(?::([^:@/\s]+))?(?:@([^@\s]+))?$/.exec(text);
  const [, repository, tag, digest] = match ?? [];
  if (repository === undefined || !/^[A-Za-z0-9]/.test(repository)) return { text };
  if (tag !== undefined && !tagPattern.test(tag)) return { text };
  if (digest !== undefined && !vocabulary/* digestSchema */.er.safeParse(digest).success) return { text };
  return {
    text,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/**
 * @param image what is to be said
 * @returns `repository:tag@digest`: people read the tag, machines take the digest
 */
function formatImage(image                                                  )         {
  return `${image.repository}:${image.tag}@${image.digest}`;
}

/**
 * Refuses what does not have the form of an image: it is about to be written into a file unquoted.
 * @param edit what is to be written
 * @param file the name of the file, for the message
 * @throws DESIRED_STATE_EDIT_INVALID
 */
function checkEdit(edit           , file        )       {
  const problem = !vocabulary/* imageRepositorySchema */.LV.safeParse(edit.repository).success
    ? `the repository ${JSON.stringify(edit.repository)} is not host[:port]/path in lower case`
    : !tagPattern.test(edit.tag)
      ? `${JSON.stringify(edit.tag)} is not a tag`
      : !vocabulary/* digestSchema */.er.safeParse(edit.digest).success
        ? `${JSON.stringify(edit.digest)} is not a sha256 digest`
        : undefined;
  if (problem === undefined) return;
  throw desiredStateError('DESIRED_STATE_EDIT_INVALID', {
    message: `Expected an image with repository, tag and digest for "${edit.selector}" in ${file}; ${problem}.`,
    remedy:
      'Take the image from the outputs of build-publish-image or from the release in the ledger.',
    facts: { file, selector: edit.selector },
    location: { file },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/text-file.js
                                                                  

                                            

/** The largest file that is edited. */
const maximumBytes = 4 * 1024 * 1024;

/**
 * Decodes a file without losing a byte: what is not valid UTF-8 is refused, a byte-order mark is kept.
 * @param bytes the file
 * @param file its name, for messages
 * @throws DESIRED_STATE_UNREADABLE
 */
function decode(bytes            , file        )           {
  if (bytes.length > maximumBytes) {
    throw desiredStateError('DESIRED_STATE_UNREADABLE', {
      message: `Expected ${file} to have at most ${String(maximumBytes)} bytes; it has ${String(bytes.length)}.`,
      remedy: 'Check that the policy names the right file.',
      facts: { file, bytes: bytes.length },
      location: { file },
    });
  }
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    throw desiredStateError('DESIRED_STATE_UNREADABLE', {
      message: `Expected ${file} to be UTF-8; it holds bytes that are not.`,
      remedy: 'Store the file as UTF-8, or check that the policy names the right file.',
      facts: { file },
      location: { file },
      cause: error,
    });
  }
}

/**
 * @param text a text
 * @returns the line ending that it uses: that of its first line, `\n` where it has one line only
 */
function lineEnding(text        )                {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/**
 * @param text a text
 * @param offset a place in it
 * @returns line and column from 1
 */
function positionOf(text        , offset        )                                   {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

/**
 * @param source the file
 * @param offset a place in it
 * @returns the place, for an error
 */
function locationOf(source          , offset        )                 {
  return { file: source.file, ...positionOf(source.text, offset) };
}

/**
 * Inserts whole lines after the line in which `offset` lies. A file without a final newline stays one.
 * @param text the text
 * @param offset any place in the line (a place just behind a newline counts as the start of the next line's gap)
 * @param lines what to insert, without line endings
 */
function insertLinesAfter(text        , offset        , lines                   )         {
  const ending = lineEnding(text);
  const endsLine = offset > 0 && text[offset - 1] === '\n';
  const newline = endsLine ? offset - 1 : text.indexOf('\n', offset);
  if (newline === -1) {
    const separator = text === '' || text === '\uFEFF' ? '' : ending;
    const close = separator === '' ? ending : '';
    return `${text}${separator}${lines.join(ending)}${close}`;
  }
  const block = lines.map((line) => `${line}${ending}`).join('');
  return `${text.slice(0, newline + 1)}${block}${text.slice(newline + 1)}`;
}

/**
 * Makes an error that names its place in the message as well.
 * @param code which one
 * @param source the file
 * @param offset where
 * @param message what was expected and found; the place is put before it
 * @param remedy what to do
 */
function errorAt(
  code                                     ,
  source          ,
  offset        ,
  message        ,
  remedy        ,
)               {
  const { line, column } = positionOf(source.text, offset);
  return desiredStateError(code, {
    message: `${source.file}:${String(line)}:${String(column)}: ${message}`,
    remedy,
    facts: { file: source.file, line, column },
    location: locationOf(source, offset),
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/dotenv.js
                                                                                       



/** One `KEY=value` of the file, by offsets. */
                      
                       
                          
                             
                                                          
                         
                       
                                                                          
                           
                                                                   
 

const variablePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `KEY=repository:tag@digest` lines, as Docker Compose and shells read them. */
const dotenvEditor                     = {
  selectorProblem: (selector) =>
    variablePattern.test(selector)
      ? undefined
      : 'is not the name of a variable (letters, digits, "_")',
  find: (source, selector) => {
    const assignment = assignmentOf(source, selector);
    return assignment === undefined ? undefined : foundImage(source, assignment);
  },
  edit: (source, edit) => {
    const assignment = assignmentOf(source, edit.selector);
    if (assignment === undefined) return append(source, edit);
    const value = formatImage(edit);
    return `${source.text.slice(0, assignment.start)}${value}${source.text.slice(assignment.end)}`;
  },
};

function foundImage(source          , assignment            )             {
  const text = source.text.slice(assignment.start, assignment.end);
  return { stated: parseImageText(text), offset: assignment.offset };
}

/** The one assignment of the variable; everything that leaves a doubt about which value counts is refused. */
function assignmentOf(source          , key        )                         {
  const all = assignments(source.text);
  const mine = all.filter((assignment) => assignment.key === key);
  const [first, second] = mine;
  if (first !== undefined && second !== undefined) {
    const { line } = positionOf(source.text, first.offset);
    throw errorAt(
      'DESIRED_STATE_AMBIGUOUS',
      source,
      second.offset,
      `expected "${key}" once, found it here and in line ${String(line)}`,
      'Delete one of the two lines: readers disagree on which one counts.',
    );
  }
  refuseOtherForms(source, key, all);
  if (first?.form === 'several-lines' || first?.form === 'unclosed') {
    const found =
      first.form === 'unclosed' ? 'a quote that is not closed' : 'a value of several lines';
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      first.start,
      `expected an image in one line for "${key}", found ${found}`,
      'Write the image in one line.',
    );
  }
  return first;
}

/** `KEY` alone, `KEY: value`, and lines within a quoted value of another variable. */
function refuseOtherForms(source          , key        , all                       )       {
  const pattern = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${key}[ \\t]*(?=[=:\\r\\n#]|$)`, 'gm');
  const right = new Set(all.filter((item) => item.key === key).map((item) => item.offset));
  for (const match of source.text.matchAll(pattern)) {
    if (right.has(match.index)) continue;
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      match.index,
      `expected "${key}=…" on a line of its own; what stands here is read differently by different tools`,
      `Write ${key}=<image> on a line of its own, outside of any quoted value.`,
    );
  }
}

function assignments(text        )               {
  const found               = [];
  const head = /^\uFEFF?([ \t]*(export[ \t]+)?)([A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*/gm;
  for (let match = head.exec(text); match !== null; match = head.exec(text)) {
    const valueStart = match.index + match[0].length;
    const bom = match[0].startsWith('\uFEFF') ? 1 : 0;
    const value = valueAt(text, valueStart);
    found.push({
      key: match[3] ?? '',
      offset: match.index + bom,
      exported: match[2] !== undefined,
      ...value,
    });
    head.lastIndex = Math.max(value.lineEnd, valueStart);
  }
  return found;
}

                                                                    

function valueAt(text        , start        )        {
  const lineEnd = endOfLine(text, start);
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const close = closingQuote(text, start + 1, quote);
    if (close === undefined) return { start: start + 1, end: lineEnd, lineEnd, form: 'unclosed' };
    const form = text.slice(start, close).includes('\n') ? 'several-lines' : 'quoted';
    return { start: start + 1, end: close, lineEnd: endOfLine(text, close), form };
  }
  const line = text.slice(start, lineEnd);
  // A comment starts at "#" behind white space; without it the "#" belongs to the value.
  const comment = /(?:^|[ \t])#/.exec(line);
  const value = (comment === null ? line : line.slice(0, comment.index)).trimEnd();
  return { start, end: start + value.length, lineEnd, form: 'plain' };
}

function closingQuote(text        , from        , quote        )                     {
  for (let offset = from; offset < text.length; offset += 1) {
    if (text[offset] === '\\' && quote === '"') offset += 1;
    else if (text[offset] === quote) return offset;
  }
  return undefined;
}

function endOfLine(text        , offset        )         {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' && newline > offset ? newline - 1 : newline;
}

function append(source          , edit           )         {
  const all = assignments(source.text);
  const open = all.find((assignment) => assignment.form === 'unclosed');
  if (open !== undefined) {
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      open.start,
      `expected the quote of "${open.key}" to be closed, found the end of the file`,
      'Close the quote.',
    );
  }
  const exported = all.length > 0 && all.every((assignment) => assignment.exported);
  const line = `${exported ? 'export ' : ''}${edit.selector}=${formatImage(edit)}`;
  return insertLinesAfter(source.text, source.text.length, [line]);
}

// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(9171);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/yaml-file.js

                                            


/** One YAML document, with offsets that count in the file's text. */
                           
                            
                                     
                                                                      
                         
 

/**
 * Parses a file with one YAML document.
 * @param source the file
 * @throws DESIRED_STATE_UNREADABLE where it is no YAML, DESIRED_STATE_UNSUPPORTED for a second document
 */
function parseYaml(source          )           {
  const shift = source.text.startsWith('\uFEFF') ? 1 : 0;
  const parsed = (0,dist/* parseAllDocuments */.hR)(source.text.slice(shift), {
    prettyErrors: false,
    version: '1.2',
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  const document = documents[0];
  for (const { errors } of documents) {
    const error = errors[0];
    if (error === undefined) continue;
    const what = error.message.split('\n')[0] ?? error.message;
    throw errorAt(
      'DESIRED_STATE_UNREADABLE',
      source,
      error.pos[0] + shift,
      `expected YAML: ${what}`,
      'Correct the file.',
    );
  }
  const second = documents[1];
  if (second !== undefined) {
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      second.range[0] + shift,
      'expected one YAML document, found a second one',
      'Move the kustomization into a file of its own.',
    );
  }
  if (document === undefined) {
    throw errorAt(
      'DESIRED_STATE_UNREADABLE',
      source,
      0,
      'expected a kustomization, found an empty file',
      'Name the right file.',
    );
  }
  return { source, document, shift };
}

/**
 * @param file the file
 * @param node a node of it
 * @returns where its value starts and ends
 */
function rangeOf(
  file          ,
  node      ,
)                                                   {
  const range = node.range;
  if (!range) throw new TypeError('a parsed node has a range');
  return { start: range[0] + file.shift, end: range[1] + file.shift };
}

/**
 * Refuses a node that is shared with another place: changing it changes both.
 * @param file the file
 * @param node the node that is about to be read or changed
 * @param what names it in the message
 * @throws DESIRED_STATE_UNSUPPORTED that names both places
 */
function refuseShared(file          , node         , what        )       {
  const { source } = file;
  const remedy = 'Write the value out in each place.';
  if ((0,dist/* isAlias */.Vj)(node)) {
    const anchor = node.resolve(file.document);
    const where = anchor === undefined ? 'nowhere' : `in ${lineOf(file, anchor)}`;
    const message = `${what} is the alias "*${node.source}" of a value that stands ${where}; changing it changes both`;
    throw errorAt('DESIRED_STATE_UNSUPPORTED', source, rangeOf(file, node).start, message, remedy);
  }
  if (!(0,dist/* isNode */.Ll)(node) || !('anchor' in node) || typeof node.anchor !== 'string') return;
  const alias = aliasesOf(file, node.anchor)[0];
  const where =
    alias === undefined
      ? 'for which there is no alias'
      : `which is used in ${lineOf(file, alias)} too`;
  const message = `${what} has the anchor "&${node.anchor}", ${where}; changing it could change both`;
  throw errorAt('DESIRED_STATE_UNSUPPORTED', source, rangeOf(file, node).start, message, remedy);
}

function lineOf(file          , node      )         {
  return `line ${String(positionOf(file.source.text, rangeOf(file, node).start).line)}`;
}

function aliasesOf(file          , anchor        )          {
  const found          = [];
  (0,dist/* visit */.YR)(file.document, {
    Alias: (_key, alias) => {
      if (alias.source === anchor) found.push(alias);
    },
  });
  return found;
}

/**
 * @param map a map of the file
 * @param key a key
 * @returns its pair
 */
function pairOf(map         , key        )                           {
  return map.items.find(
    (pair)                       => (0,dist/* isPair */.tO)(pair) && (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === key,
  );
}

/**
 * The words of a plain value as they stand (`1.10` stays `1.10`), the content of a quoted one.
 * @param value the value of a pair
 * @returns the text; undefined for nothing, and for what is no scalar
 */
function textOf(value         )                     {
  if (!(0,dist/* isScalar */.jn)(value) || value.value === null) return undefined;
  return typeof value.value === 'string' ? value.value : value.source;
}

/** How a scalar is quoted. */
                                   

/**
 * @param text a text without quotes and control characters
 * @param quote how the old value was quoted
 * @returns it as YAML; quotes are added to a plain text that YAML would read as something else
 */
function scalarText(text        , quote       )         {
  if (quote !== '') return `${quote}${text}${quote}`;
  const read          = (0,dist/* parse */.qg)(text, { version: '1.2' });
  // YAML 1.1 readers (Go's among them) take more words for numbers and booleans than YAML 1.2 does.
  const older          = (0,dist/* parse */.qg)(text, { version: '1.1' });
  return read === text && older === text ? text : `"${text}"`;
}

/**
 * @param node a scalar
 * @returns how it is quoted; undefined for a block scalar, which is not one word of one line
 */
function quoteOf(node        )                    {
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      return '"';
    case 'QUOTE_SINGLE':
      return "'";
    case 'PLAIN':
      return '';
    default:
      return undefined;
  }
}



;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/kustomization-insert.js
                                                                 



                                                    

/** Behind which of its siblings a key is put: the nearest one before it in this order that is there. */
const keyOrder = ['name', 'newName', 'newTag', 'digest'];

/**
 * Adds a key to an entry, in the entry's own style.
 * @returns the new text
 */
function insertKey(file          , entry         , key        , value        )         {
  const before = keyOrder.slice(0, keyOrder.indexOf(key)).toReversed();
  const sibling = before.map((name) => pairOf(entry, name)).find((pair) => pair !== undefined);
  if (sibling === undefined) throw new TypeError('an entry is found by its name, so it has one');
  const { text } = file.source;
  const end = endOfPair(file, sibling);
  if (entry.flow === true) {
    return `${text.slice(0, end)}, ${flowPairs([[key, value]], isQuoted(sibling.key))}${text.slice(end)}`;
  }
  const indent = ' '.repeat(columnOf(file, sibling.key));
  return insertLinesAfter(text, end, [`${indent}${blockPair(key, value)}`]);
}

/**
 * Gives a value to a key that has none (`newTag:`).
 * @returns the new text
 */
function insertValue(file          , key        , value        )         {
  const { text } = file.source;
  const { end } = rangeOf(file, key);
  const colon = /^[ \t]*:/.exec(text.slice(end));
  if (colon === null) {
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      file.source,
      end,
      'expected ":" and a value behind the key',
      'Write the key and its value in one line.',
    );
  }
  const at = end + colon[0].length;
  const quote = isQuoted(key) ? '"' : '';
  return `${text.slice(0, at)} ${scalarText(value, quote)}${text.slice(at)}`;
}

/**
 * Adds an entry to `images:`, and `images:` itself where there is none.
 * @param images the list, where there is one
 * @param pairs what the entry says
 * @returns the new text
 */
function insertEntry(file          , images                     , pairs       )         {
  if (images?.flow === true) return insertIntoFlowList(file, images, pairs);
  const last = images?.items.at(-1);
  if (images !== undefined && isNodeWithRange(last)) {
    const lines = entryLines(pairs, columnOf(file, images), gapOf(file, images));
    return insertLinesAfter(file.source.text, rangeOf(file, last).end, lines);
  }
  return insertList(file, pairs);
}

/** `images:` without a list, or no `images:` at all. */
function insertList(file          , pairs       )         {
  const top = file.document.contents;
  if (!(0,dist/* isMap */.jh)(top)) throw new TypeError('a kustomization is a map');
  const { text } = file.source;
  const lines = entryLines(pairs, columnOf(file, top) + listIndent(file, top), ' ');
  const images = pairOf(top, 'images');
  if (top.flow === true) return insertIntoFlowMap(file, top, images, pairs);
  if (images === undefined) {
    const last = top.items.at(-1);
    const end = last === undefined ? text.length : endOfPair(file, last);
    return insertLinesAfter(text, end, [`${' '.repeat(columnOf(file, top))}images:`, ...lines]);
  }
  // `images:` and `images: null` differ: the word has to go.
  const { end } = rangeOf(file, images.key);
  if ((0,dist/* isScalar */.jn)(images.value) && images.value.source !== '') {
    const word = rangeOf(file, images.value);
    const without = `${text.slice(0, end)}:${text.slice(word.end)}`;
    return insertLinesAfter(without, end, lines);
  }
  return insertLinesAfter(text, end, lines);
}

function insertIntoFlowList(file          , images         , pairs       )         {
  const { text } = file.source;
  const top = file.document.contents;
  const quoted = (0,dist/* isMap */.jh)(top) && top.items.some((pair) => (0,dist/* isScalar */.jn)(pair.key) && isQuoted(pair.key));
  const last = images.items.at(-1);
  const entry = `{ ${flowPairs(pairs, quoted)} }`;
  if (isNodeWithRange(last)) {
    const { end } = rangeOf(file, last);
    return `${text.slice(0, end)}, ${entry}${text.slice(end)}`;
  }
  const at = rangeOf(file, images).start + 1;
  return `${text.slice(0, at)}${entry}${text.slice(at)}`;
}

function insertIntoFlowMap(
  file          ,
  top         ,
  images                  ,
  pairs       ,
)         {
  const { text } = file.source;
  const last = top.items.at(-1);
  if (images !== undefined || last === undefined) {
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      file.source,
      rangeOf(file, top).start,
      'expected a list in "images"',
      'Write "images": [] once, by hand.',
    );
  }
  const quoted = (0,dist/* isScalar */.jn)(last.key) && isQuoted(last.key);
  const key = quoted ? '"images"' : 'images';
  const end = endOfPair(file, last);
  return `${text.slice(0, end)}, ${key}: [{ ${flowPairs(pairs, quoted)} }]${text.slice(end)}`;
}

/** Lists stand at their key's column or two behind it; the file's first list says which it is here. */
function listIndent(file          , top         )         {
  const list = top.items
    .map((pair) => pair.value)
    .find((value) => (0,dist/* isSeq */.oP)(value) && value.flow !== true);
  return (0,dist/* isSeq */.oP)(list) ? columnOf(file, list) - columnOf(file, top) : 0;
}

function entryLines(pairs       , column        , gap        )           {
  return pairs.map(([key, value], index) => {
    const lead = index === 0 ? `-${gap}` : ' '.repeat(1 + gap.length);
    return `${' '.repeat(column)}${lead}${blockPair(key, value)}`;
  });
}

function blockPair(key        , value        )         {
  return `${key}: ${scalarText(value, '')}`;
}

function flowPairs(pairs       , quoted         )         {
  return pairs
    .map(([key, value]) =>
      quoted
        ? `${JSON.stringify(key)}: ${JSON.stringify(value)}`
        : `${key}: ${scalarText(value, '')}`,
    )
    .join(', ');
}

/** The blanks between the dash and the first key of the list's first entry. */
function gapOf(file          , images         )         {
  const { start } = rangeOf(file, images);
  return /^-( +)\S/.exec(file.source.text.slice(start, start + 100))?.[1] ?? ' ';
}

function endOfPair(file          , pair      )         {
  const node = isNodeWithRange(pair.value) && !isEmpty(pair.value) ? pair.value : pair.key;
  if (!isNodeWithRange(node)) throw new TypeError('a parsed pair has a key');
  return rangeOf(file, node).end;
}

function isEmpty(node      )          {
  return (0,dist/* isScalar */.jn)(node) && node.source === '';
}

function columnOf(file          , node      )         {
  const { text } = file.source;
  const { start } = rangeOf(file, node);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return start - lineStart - (lineStart === 0 ? file.shift : 0);
}

function isQuoted(key        )          {
  return key.type === 'QUOTE_DOUBLE';
}

function isNodeWithRange(node         )               {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/kustomization.js
                                             
                                                                                       




/** The `images:` of a kustomization (kubectl.docs.kubernetes.io, kustomization file, images). */
const kustomizationEditor                     = {
  selectorProblem: (selector) =>
    /^[A-Za-z0-9][A-Za-z0-9._/:-]*$/.test(selector) ? undefined : 'is not the name of an image',
  find: (source, selector) => {
    const file = parseYaml(source);
    const entry = entryOf(file, selector);
    return entry === undefined ? undefined : kustomization_foundImage(file, entry, selector);
  },
  edit,
};

/** What one entry is to say, in the order in which people write it. */
function wantedKeys(
  edit           ,
  entry                     ,
)                                         {
  const named = entry !== undefined && pairOf(entry, 'newName') !== undefined;
  // Without newName the name itself is what runs; a second copy of it would only be one more thing to keep right.
  const newName = named || edit.repository !== edit.selector;
  return [
    ...(newName ? [['newName', edit.repository]         ] : []),
    ['newTag', edit.tag],
    ['digest', edit.digest],
  ];
}

function edit(source          , wanted           )         {
  const file = parseYaml(source);
  const entry = entryOf(file, wanted.selector);
  const keys = wantedKeys(wanted, entry);
  if (entry === undefined)
    return insertEntry(file, imagesOf(file), [['name', wanted.selector], ...keys]);
  // Offsets move with each change, so each key is looked up anew.
  return keys.reduce(
    (text, [key, value]) => setKey({ ...source, text }, wanted.selector, key, value),
    source.text,
  );
}

function setKey(source          , selector        , key        , value        )         {
  const file = parseYaml(source);
  const entry = entryOf(file, selector);
  if (entry === undefined) throw new TypeError('the entry was there before the last key was set');
  const pair = pairOf(entry, key);
  if (pair === undefined) return insertKey(file, entry, key, value);
  const node = pair.value;
  if ((0,dist/* isScalar */.jn)(node) && node.value === value) return source.text;
  if (node === null || ((0,dist/* isScalar */.jn)(node) && node.source === ''))
    return insertValue(file, pair.key, value);
  const quote = (0,dist/* isScalar */.jn)(node) && node.tag === undefined ? quoteOf(node) : undefined;
  if (!(0,dist/* isScalar */.jn)(node) || quote === undefined) {
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      rangeOf(file, pair.key).start,
      `expected one plain or quoted word for "${key}" of "${selector}"`,
      'Write the value in one line, without a tag.',
    );
  }
  const { start, end } = rangeOf(file, node);
  return `${source.text.slice(0, start)}${scalarText(value, quote)}${source.text.slice(end)}`;
}

function kustomization_foundImage(file          , entry         , selector        )             {
  const part = (key        )                     => textOf(pairOf(entry, key)?.value);
  const repository = part('newName') ?? selector;
  const tag = part('newTag');
  const digest = part('digest');
  return {
    offset: rangeOf(file, entry).start,
    stated: {
      text: `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`,
      repository,
      ...(tag === undefined ? {} : { tag }),
      ...(digest === undefined ? {} : { digest }),
    },
  };
}

/** The list, or nothing where the file has none; refuses what is no kustomization. */
function imagesOf(file          )                      {
  const top = file.document.contents;
  if (!(0,dist/* isMap */.jh)(top)) {
    const offset = top === null ? 0 : rangeOf(file, top).start;
    throw errorAt(
      'DESIRED_STATE_UNREADABLE',
      file.source,
      offset,
      'expected a kustomization (a map)',
      'Name the right file in the policy.',
    );
  }
  refuseOtherKinds(file, top);
  refuseShared(file, top, 'the kustomization');
  const value = pairOf(top, 'images')?.value;
  if (value === undefined || value === null || ((0,dist/* isScalar */.jn)(value) && value.value === null))
    return undefined;
  refuseShared(file, value, '"images"');
  if ((0,dist/* isSeq */.oP)(value)) return value;
  const offset = (0,dist/* isScalar */.jn)(value) || (0,dist/* isMap */.jh)(value) ? rangeOf(file, value).start : 0;
  throw errorAt(
    'DESIRED_STATE_UNREADABLE',
    file.source,
    offset,
    'expected a list in "images"',
    'Correct the file.',
  );
}

/** Flux has a kind of the same name whose images stand elsewhere. */
function refuseOtherKinds(file          , top         )       {
  const kind = textOf(pairOf(top, 'kind')?.value) ?? 'Kustomization';
  const version = textOf(pairOf(top, 'apiVersion')?.value) ?? 'kustomize.config.k8s.io/v1beta1';
  const known = kind === 'Kustomization' || kind === 'Component';
  if (known && version.startsWith('kustomize.config.k8s.io/')) return;
  throw errorAt(
    'DESIRED_STATE_UNSUPPORTED',
    file.source,
    rangeOf(file, top).start,
    `expected a kustomization (kustomize.config.k8s.io), found ${kind} of ${version}`,
    'Name the kustomization.yaml that lists the images.',
  );
}

function entryOf(file          , selector        )                      {
  const items = imagesOf(file)?.items ?? [];
  const mine = items.flatMap((item, index) => {
    refuseShared(file, item, `entry ${String(index + 1)} of "images"`);
    if (!(0,dist/* isMap */.jh)(item)) return [];
    const name = pairOf(item, 'name')?.value;
    refuseShared(file, name, `the name of entry ${String(index + 1)} of "images"`);
    return textOf(name) === selector ? [item] : [];
  });
  const [entry, second] = mine;
  if (entry !== undefined && second !== undefined) {
    const { line } = positionOf(file.source.text, rangeOf(file, entry).start);
    throw errorAt(
      'DESIRED_STATE_AMBIGUOUS',
      file.source,
      rangeOf(file, second).start,
      `expected one entry for "${selector}", found one here and one in line ${String(line)}`,
      'Delete one of the two.',
    );
  }
  if (entry !== undefined) refuseParts(file, entry, selector);
  return entry;
}

function refuseParts(file          , entry         , selector        )       {
  for (const key of ['newName', 'newTag', 'digest']) {
    refuseShared(file, pairOf(entry, key)?.value, `"${key}" of "${selector}"`);
  }
  for (const key of ['tagSuffix', '<<']) {
    const pair = pairOf(entry, key);
    if (pair === undefined) continue;
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      file.source,
      rangeOf(file, pair.key).start,
      `expected newName, newTag and digest for "${selector}", found "${key}", which changes what they mean`,
      `Take "${key}" out of the entry.`,
    );
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/desired-state.js
                                                          

             
                     
             
              
            
              
           
                     





/** The editor of each format; a format without one does not compile. */
const editors = {
  kustomization: kustomizationEditor,
  dotenv: dotenvEditor,
}                                                                  ;

/** How many images one file may name in one edit. */
const maximumEdits = 1000;

/**
 * Makes a file say which images run. Only the bytes of the values change; an image that the file does not name
 * yet is added in the file's own style; a file that says the same already comes back as it is.
 * @param format the file's format
 * @param bytes the file
 * @param edits what it is to say
 * @param file its name, for messages
 * @returns the new file and what is different in it
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS with file, line and
 *   column; DESIRED_STATE_EDIT_INVALID for edits that do not fit
 */
function editDesiredState(
  format                    ,
  bytes            ,
  edits                      ,
  file        ,
)             {
  const editor = editors[format];
  const original = decode(bytes, file);
  checkEdits(editor, edits, file);
  const befores = edits.map((edit) => editor.find(original, edit.selector));
  const edited = edits.reduce          (
    (source, edit) => applyEdit(editor, source, edit),
    original,
  );
  const changes = edits.flatMap((edit, index)                => {
    const before = befores[index]?.stated;
    const after = editor.find(edited, edit.selector);
    if (after === undefined || !says(after.stated, edit))
      throw notApplied(edited, edit, after?.offset);
    if (before !== undefined && says(before, edit)) return [];
    const { line } = positionOf(edited.text, after.offset);
    return [{ selector: edit.selector, before, after: after.stated, line }];
  });
  return edited.text === original.text
    ? { bytes, changes: [] }
    : { bytes: new TextEncoder().encode(edited.text), changes };
}

/**
 * Reads what a file says: the *from* values of a deployment's plan.
 * @param format the file's format
 * @param bytes the file
 * @param selectors the images, as the file calls them
 * @param file its name, for messages
 * @returns for each selector what the file says; undefined where it does not name the image
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS with file, line and
 *   column; DESIRED_STATE_EDIT_INVALID for a selector that the format cannot have
 */
function readDesiredState(
  format                    ,
  bytes            ,
  selectors                   ,
  file        ,
)                                               {
  const editor = editors[format];
  const source = decode(bytes, file);
  return new Map(
    selectors.map((selector) => {
      checkSelector(editor, selector, file);
      return [selector, editor.find(source, selector)?.stated];
    }),
  );
}

function applyEdit(editor                    , source          , edit           )           {
  return { ...source, text: editor.edit(source, edit) };
}

function says(stated             , edit           )          {
  return (
    stated.repository === edit.repository &&
    stated.tag === edit.tag &&
    stated.digest === edit.digest
  );
}

/** The last net: what was written is read again, as the reader of the file will. */
function notApplied(source          , edit           , offset = 0)        {
  return errorAt(
    'DESIRED_STATE_UNSUPPORTED',
    source,
    offset,
    `"${edit.selector}" cannot be changed here by its bytes alone`,
    'Write the entry in the usual form once, by hand; Waybill then keeps it.',
  );
}

function checkEdits(editor                    , edits                      , file        )       {
  const selectors = new Set        ();
  for (const edit of edits) {
    checkSelector(editor, edit.selector, file);
    checkEdit(edit, file);
    if (selectors.has(edit.selector))
      throw invalidEdits(file, `"${edit.selector}" stands twice in one edit`);
    selectors.add(edit.selector);
  }
  if (edits.length > maximumEdits)
    throw invalidEdits(file, `it has ${String(edits.length)} images`);
}

function checkSelector(editor                    , selector        , file        )       {
  const problem = editor.selectorProblem(selector);
  if (problem !== undefined)
    throw invalidEdits(file, `${JSON.stringify(selector.slice(0, 200))} ${problem}`);
}

function invalidEdits(file        , problem        )        {
  return desiredStateError('DESIRED_STATE_EDIT_INVALID', {
    message: `Expected an edit that ${file} can hold; ${problem}.`,
    remedy: "Correct the environment's desired-state in the policy.",
    facts: { file },
    location: { file },
  });
}


/***/ })

};
