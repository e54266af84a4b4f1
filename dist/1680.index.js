(function (exports, __distFolder) {'use strict';
exports.ids = [1680];
exports.modules = {

/***/ 21680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   desiredStateSet: () => (/* binding */ desiredStateSet)
/* harmony export */ });
/* harmony import */ var _waybill_desired_state__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3355);
/* harmony import */ var _desired_state_edited_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51395);
/* harmony import */ var _desired_state_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55440);
/* harmony import */ var _waybill_desired_state_unified_diff__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50336);
/* harmony import */ var _desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87840);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51182);

                                                   






const name = 'desired-state set';

/** `waybill desired-state set`: one file says another image; only the bytes of the values change. */
const desiredStateSet          = {
  name,
  about: 'Edit images and values of one file, only their bytes; print the diff, or write it.',
  positionals: [],
  options: {
    file: { about: 'The file.', value: 'FILE' },
    image: {
      about:
        'An image; NAME is what the file calls it. Tag or digest may be left out. May be repeated.',
      value: 'NAME=REPO:TAG@DIGEST',
      several: true,
    },
    value: {
      about: 'Any other value: a dot path, in a dotenv the variable. May be repeated.',
      value: 'PATH=TEXT',
      several: true,
    },
    selector: {
      about: 'Where the image stands, where its name does not tell: `image`, `spec.values.image`.',
      value: 'PATH',
    },
    format: { about: 'The format, where the file does not tell.', value: 'FORMAT' },
    add: {
      about: 'Add what is not there: a path, or a name that is nearly that of another image.',
    },
    write: { about: 'Write the file.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'NAME is the `name` of an entry (kustomization), the repository or container=NAME (a manifest), the variable (dotenv), namespace:policy (setter comments), the repository or path of an image in Flux and Argo CD resources. An image that stands several times in a manifest changes everywhere.',
    'What the file is follows from itself. Helm values say nothing of themselves: give --selector with the path of the map (repository, tag, digest) or of the text. Keys are divided by dots; a key that has dots is ["a.b"], items of a list are [0] or [name=web].',
    'Comments, quotes, line ends and order stay. An image that a kustomization or dotenv does not name yet is added, unless its name is nearly that of another one; a path that leads nowhere is refused: --add says that it is meant. What cannot be changed safely is refused, with its place: an alias, an image that is said twice. Without --write nothing is written; with it the file is replaced whole, or not at all.',
  ],
  examples: [
    `waybill ${name} --file kustomization.yaml --image a=ghcr.io/a/b:2@sha256:…`,
    `waybill ${name} --file values.yaml --selector image --image a=ghcr.io/a/b:2`,
    `waybill ${name} --file deploy.env --image IMAGE=ghcr.io/a/b:2 --write`,
  ],
  run: async (call) => {
    const wanted = parseWanted(call);
    const file = await (0,_desired_state_edited_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readFileToEdit */ .M)(wanted.file);
    const reading = readingOfWanted(file, wanted);
    const mayAdd = call.given('add');
    if (!mayAdd) {
      const values = wanted.values.map(({ selector }) => selector);
      (0,_desired_state_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .requirePaths */ .yK)(file, reading.format, { image: wanted.selector, values });
    }
    const images = imagesOf(wanted, reading, file.name, mayAdd);
    const edited = (0,_waybill_desired_state__WEBPACK_IMPORTED_MODULE_2__/* .editDesiredState */ .yz)(
      reading.format,
      file.bytes,
      { images, values: wanted.values },
      file.name,
    );
    const write = call.given('write') && edited.bytes !== file.bytes;
    if (call.given('write')) (0,_desired_state_edited_file_js__WEBPACK_IMPORTED_MODULE_0__/* .requireWritable */ .ik)(file);
    if (write) await (0,_desired_state_edited_file_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceFile */ .fR)(file, edited.bytes);
    show(call, { file, edited, reading, written: write });
    warnOfDigests(images, edited);
    return 0;
  },
};

function readingOfWanted(file            , wanted        )          {
  const reading = (0,_desired_state_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)(file, wanted.format, wanted.selector);
  if (wanted.format !== undefined || wanted.selector !== undefined) return reading;
  return (0,_desired_state_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOfNames */ .qf)(
    file,
    reading,
    wanted.images.map((image) => image.name),
  );
}

                  
                        
                                                                 
                                                                 
                                        
                                                              
 

function parseWanted(call      )         {
  const [file, selector, format] = [call.text('file'), call.text('selector'), call.text('format')];
  if (file === undefined || file === '') throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(name, '--file is missing');
  const images = call.texts('image').map((text) => (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageWords */ .uH)(text, name));
  const values = call.texts('value').map((text) => (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .parseValueWords */ .cY)(text, name));
  if (images.length + values.length === 0)
    throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(name, 'neither --image nor --value says what to change');
  if (selector !== undefined && images.length !== 1)
    throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(
      name,
      `--selector says where one image stands, found ${String(images.length)} images`,
    );
  return {
    ...{ file, images, values, selector },
    format: format === undefined ? undefined : (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFormat */ .Xc)(format, name),
  };
}

function imagesOf(
  wanted        ,
  reading         ,
  file        ,
  mayAdd         ,
)                       {
  const { selector } = wanted;
  if (selector === undefined)
    return wanted.images.map((image) => (0,_desired_state_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .editOf */ ._0)(image, reading, file, mayAdd));
  return wanted.images.map(({ name: _label, ...image }) => ({ selector, ...image }));
}

/** Some places hold a tag and nothing else: people who gave a digest have to know that it is not there. */
function warnOfDigests(images                      , { changes }            )       {
  for (const { kind, selector, after } of changes) {
    const wanted = images.find((image) => kind === 'image' && image.selector === selector)?.digest;
    if (wanted === undefined || after.text.includes(wanted)) continue;
    process.stderr.write(`${selector}: this place holds no digest; only the rest was said.\n`);
  }
}

                   
                            
                              
                            
                            
 

/** The diff goes to standard output as it is, for `git apply`; what was done is said beside it. */
function show(call      , { file, edited, reading, written }         )       {
  const decode = (bytes            )         =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const diff = (0,_waybill_desired_state_unified_diff__WEBPACK_IMPORTED_MODULE_4__/* .unifiedDiff */ .W)(file.name, decode(file.bytes), decode(edited.bytes));
  if (call.given('json')) {
    const { format } = reading;
    const { changes } = edited;
    const answer = { file: file.name, format, changed: diff !== '', written, changes, diff };
    process.stdout.write((0,_records_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonText */ .s$)(answer));
    return;
  }
  // A file may hold escape sequences: a terminal does not get them.
  process.stdout.write(process.stdout.isTTY ? (0,_records_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(diff) : diff);
  const end =
    diff === ''
      ? 'it says so already; nothing to change'
      : written
        ? 'written'
        : 'not written; --write does';
  process.stderr.write(`${file.name}: ${end}.\n`);
}


/***/ }),

/***/ 50336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);


/** Lines of the same text that are shown around a change, as `diff -u` and git do. */
const context = 3;

/** With more differences than this the changed part is shown as one block: it is no edit of values any more. */
const maximumDifferences = 500;

/** Lines that left and lines that came instead, by their numbers from 0; both ends exclusive. */
                       
                                             
                                            
 

/**
 * What changed in a text, in the unified format of `diff -u`: `git apply` and `patch` take it.
 * @param file its name; `a/` and `b/` stand before a relative one
 * @param before the text
 * @param after the new text
 * @returns the diff; an empty text where nothing changed
 */
function unifiedDiff(file        , before        , after        )         {
  const [left, right] = [linesOf(before), linesOf(after)];
  const replacements = replacementsOf(left, right);
  if (replacements.length === 0) return '';
  const [from, to] = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? ['', ''] : ['a/', 'b/'];
  const hunks = groupsOf(replacements).map((group) => hunkText(group, left, right));
  return `--- ${nameText(`${from}${file}`)}\n+++ ${nameText(`${to}${file}`)}\n${hunks.join('')}`;
}

/** A name with a quote or a control character would end the header early; git writes it quoted. */
function nameText(name        )         {
  return /["\\\p{Cc}]/u.test(name) ? JSON.stringify(name) : name;
}

/** Lines with their ends; the last one has none where the text has no final newline. */
function linesOf(text        )           {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Replacements so near to each other that the lines around them meet are shown together. */
function groupsOf(replacements                        )                  {
  const groups                  = [];
  for (const replacement of replacements) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && replacement.before[0] - last.before[1] <= 2 * context)
      groups.at(-1)?.push(replacement);
    else groups.push([replacement]);
  }
  return groups;
}

function hunkText(
  group                        ,
  before                   ,
  after                   ,
)         {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return '';
  const lead = Math.min(context, first.before[0]);
  const start = { before: first.before[0] - lead, after: first.after[0] - lead };
  const trail = Math.min(context, before.length - last.before[1]);
  const end = { before: last.before[1] + trail, after: last.after[1] + trail };
  const rows           = [];
  let at = start.before;
  for (const replacement of group) {
    rows.push(...before.slice(at, replacement.before[0]).map((line) => ` ${line}`));
    rows.push(...before.slice(...replacement.before).map((line) => `-${line}`));
    rows.push(...after.slice(...replacement.after).map((line) => `+${line}`));
    at = replacement.before[1];
  }
  rows.push(...before.slice(at, end.before).map((line) => ` ${line}`));
  const places = [
    `-${rangeText(start.before, end.before)}`,
    `+${rangeText(start.after, end.after)}`,
  ];
  return `@@ ${places.join(' ')} @@\n${rows.map(closed).join('')}`;
}

/** `line,count`; an empty range names the line before it. */
function rangeText(start        , end        )         {
  const count = end - start;
  const line = count === 0 ? start : start + 1;
  return count === 1 ? String(line) : `${String(line)},${String(count)}`;
}

function closed(row        )         {
  return row.endsWith('\n') ? row : `${row}\n\\ No newline at end of file\n`;
}

/** The shortest way from one list of lines to the other, less what is equal at both ends. */
function replacementsOf(before                   , after                   )                {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - head;
  while (tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  if (left.length === 0 && right.length === 0) return [];
  const steps = shortestEdit(left, right) ?? [[0, left.length, 0, right.length]         ];
  return steps.map(([from, to, newFrom, newTo]) => ({
    before: [from + head, to + head],
    after: [newFrom + head, newTo + head],
  }));
}

                                                                                

/**
 * Myers, "An O(ND) difference algorithm and its variations", 1986: the farthest point on each diagonal for a
 * growing number of differences, then back along the way.
 */
function shortestEdit(left                   , right                   )                     {
  const [width, height] = [left.length, right.length];
  const trace                        = [];
  let reach = new Map                ([[1, 0]]);
  for (let count = 0; count <= Math.min(width + height, maximumDifferences); count += 1) {
    trace.push(reach);
    const next = new Map                ();
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = goesDown(reach, diagonal, count)
        ? (reach.get(diagonal + 1) ?? 0)
        : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < width && x - diagonal < height && left[x] === right[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= width && x - diagonal >= height) return stepsOf(trace, width, height);
    }
    reach = next;
  }
  return undefined;
}

function goesDown(reach                             , diagonal        , count        )          {
  if (diagonal === -count) return true;
  return diagonal !== count && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1);
}

/** Back from the end; differences that touch become one replacement. */
function stepsOf(trace                                , width        , height        )         {
  const steps         = [];
  let [x, y] = [width, height];
  for (let count = trace.length - 1; count > 0; count -= 1) {
    const reach = trace[count] ?? new Map                ();
    const diagonal = x - y;
    const down = goesDown(reach, diagonal, count);
    const from = reach.get(down ? diagonal + 1 : diagonal - 1) ?? 0;
    const newFrom = from - (down ? diagonal + 1 : diagonal - 1);
    const to = down ? from : from + 1;
    const newTo = down ? newFrom + 1 : newFrom;
    const last = steps[0];
    if (last?.[0] === to && last[2] === newTo) steps[0] = [from, last[1], newFrom, last[3]];
    else steps.unshift([from, to, newFrom, newTo]);
    [x, y] = [from, newFrom];
  }
  return steps;
}


/***/ })

};
})
