(function (exports, __distFolder) {'use strict';
exports.ids = [3355,909];
exports.modules = {

/***/ 3355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yz: () => (/* binding */ editDesiredState),
  v8: () => (/* binding */ listImages),
  gQ: () => (/* binding */ readDesiredState),
  zm: () => (/* binding */ readDesiredValues)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/error-codes.js
var error_codes = __webpack_require__(90909);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/image-text.js
var image_text = __webpack_require__(75221);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/check-edits.js
                                                     


                                                 

/** How many images and values one edit may name. */
const maximumEdits = 1000;

/**
 * Refuses edits that no file of this format can hold: what is about to be written is checked first.
 * @param format the file's format
 * @param edits what is to be written
 * @param file the name of the file, for the message
 * @throws DESIRED_STATE_EDIT_INVALID
 */
function checkEdits(
  format            ,
  { images = [], values = [] }                   ,
  file        ,
)       {
  const selectors = [...images, ...values].map(({ selector }) => selector);
  if (selectors.length > maximumEdits)
    throw invalidEdits(file, `it has ${String(selectors.length)} places`);
  checkSelectors(
    format,
    {
      images: images.map(({ selector }) => selector),
      values: values.map(({ selector }) => selector),
    },
    file,
  );
  for (const edit of images) (0,image_text/* checkEdit */.DM)(edit, file);
  const twice = selectors.find((selector, index) => selectors.indexOf(selector) !== index);
  if (twice !== undefined) throw invalidEdits(file, `"${twice}" stands twice in one edit`);
}

/**
 * @param format the file's format
 * @param selectors what names places in the file
 * @param file the name of the file, for the message
 * @throws DESIRED_STATE_EDIT_INVALID for a selector that the format cannot have
 */
function checkSelectors(
  format            ,
  {
    images = [],
    values = [],
  }                                                                              ,
  file        ,
)       {
  const problems = [
    ...images.map((selector) => [selector, format.imageSelectorProblem(selector)]         ),
    ...values.map((selector) => [selector, format.valueSelectorProblem(selector)]         ),
  ];
  for (const [selector, problem] of problems) {
    if (problem !== undefined)
      throw invalidEdits(file, `${JSON.stringify(selector.slice(0, 200))} ${problem}`);
  }
}

function invalidEdits(file        , problem        )        {
  return (0,error_codes/* desiredStateError */.y)('DESIRED_STATE_EDIT_INVALID', {
    message: `Expected an edit that ${file} can hold; ${problem}.`,
    remedy: "Correct the environment's desired-state in the policy.",
    facts: { file },
    location: { file },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/argocd.js + 1 modules
var argocd = __webpack_require__(60839);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/image-place.js
var image_place = __webpack_require__(85231);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/text-file.js
var text_file = __webpack_require__(5512);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/formats/dotenv.js
                                                        


                                                  
                                           


/** One `KEY=value` of the file, by offsets. */
                      
                       
                          
                             
                                                          
                         
                       
                                                                          
                           
                                                                   
                        
 
                            

const variablePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `KEY=value` lines, as Docker Compose and shells read them. */
const dotenvFormat             = {
  imageSelectorProblem: variableProblem,
  valueSelectorProblem: variableProblem,
  open: (source) => ({
    source,
    images: () => imagesOf(source),
    imagesAt: (selector) => {
      const assignment = assignmentOf(source, selector);
      return assignment === undefined ? [] : [imagePlace(source, assignment)];
    },
    addImage: (edit) => [append(source, edit.selector, (0,image_text/* formatImage */.vy)(edit))],
    valueAt: (selector) => {
      const assignment = assignmentOf(source, selector);
      return assignment === undefined ? undefined : valuePlace(source, assignment);
    },
    addValue: (selector, value) => [append(source, selector, written(source, value, ''))],
    texts: () => textsOf(source),
  }),
};

function variableProblem(selector        )                     {
  return variablePattern.test(selector)
    ? undefined
    : 'is not the name of a variable (letters, digits, "_")';
}

/** The variables that hold an image with a tag or a digest. */
function imagesOf(source          )                        {
  const all = assignments(source.text);
  return all
    .filter(({ key, form }) => {
      const once = all.filter((other) => other.key === key).length === 1;
      return once && (form === 'plain' || form === 'quoted');
    })
    .map((assignment) => imagePlace(source, assignment))
    .filter(({ stated }) => stated.tag !== undefined || stated.digest !== undefined);
}

function imagePlace({ text }          , { key, offset, start, end }            )             {
  const stated = (0,image_text/* parseImageText */.U)(text.slice(start, end));
  return {
    names: [key],
    offset,
    stated,
    shared: false,
    holds: image_place/* partsOf */.CI,
    change: (edit           )                    =>
      (0,image_place/* sameParts */.x5)(stated, edit) ? [] : [{ start, end, text: (0,image_text/* formatImage */.vy)(edit) }],
  };
}

function valuePlace(source          , assignment            )             {
  const { offset, start, end, quote } = assignment;
  const text = read(source.text.slice(start, end), quote);
  return {
    offset,
    text,
    change: (value) => {
      if (value === text) return [];
      const outer = quote.length;
      return [{ start: start - outer, end: end + outer, text: written(source, value, quote) }];
    },
  };
}

/** In double quotes a backslash takes the meaning from the character behind it. */
function read(text        , quote       )         {
  return quote === '"' ? text.replace(/\\(["\\$`])/g, '$1') : text;
}

/** The value in the quotes that it had, or in ones that keep its characters as they are. */
function written(source          , value        , quote       )         {
  if (/[\r\n]/.test(value)) {
    throw (0,text_file/* errorAt */.Os)(
      'DESIRED_STATE_EDIT_INVALID',
      source,
      0,
      'expected a value of one line for a dotenv file',
      'Write it without line breaks.',
    );
  }
  const bare = /^[^\s#'"\\$`]*$/.test(value);
  if (bare && quote !== "'") return `${quote}${value}${quote}`;
  if (!value.includes("'") && (quote !== '"' || /[$`]/.test(value))) return `'${value}'`;
  return `"${value.replace(/["\\$`]/g, '\\$&')}"`;
}

/** What each line assigns; a variable that stands twice counts as often. */
function textsOf({ text }          )                              {
  return new Map(
    assignments(text).map(({ key, start, end, quote }, index, all) => {
      const before = all.slice(0, index).filter((other) => other.key === key).length;
      return [`${key} ${String(before)}`, `string ${read(text.slice(start, end), quote)}`];
    }),
  );
}

/** The one assignment of the variable; everything that leaves a doubt about which value counts is refused. */
function assignmentOf(source          , key        )                         {
  const all = assignments(source.text);
  const mine = all.filter((assignment) => assignment.key === key);
  const [first, second] = mine;
  if (first !== undefined && second !== undefined) {
    const { line } = (0,text_file/* positionOf */.df)(source.text, first.offset);
    throw (0,text_file/* errorAt */.Os)(
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
    throw (0,text_file/* errorAt */.Os)(
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
    throw (0,text_file/* errorAt */.Os)(
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
    if (close === undefined)
      return { start: start + 1, end: lineEnd, lineEnd, form: 'unclosed', quote };
    const form = text.slice(start, close).includes('\n') ? 'several-lines' : 'quoted';
    return { start: start + 1, end: close, lineEnd: endOfLine(text, close), form, quote };
  }
  const line = text.slice(start, lineEnd);
  // A comment starts at "#" behind white space; without it the "#" belongs to the value.
  const comment = /(?:^|[ \t])#/.exec(line);
  const value = (comment === null ? line : line.slice(0, comment.index)).trimEnd();
  return { start, end: start + value.length, lineEnd, form: 'plain', quote: '' };
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

function append(source          , key        , value        )         {
  const all = assignments(source.text);
  const open = all.find((assignment) => assignment.form === 'unclosed');
  if (open !== undefined) {
    throw (0,text_file/* errorAt */.Os)(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      open.start,
      `expected the quote of "${open.key}" to be closed, found the end of the file`,
      'Close the quote.',
    );
  }
  const exported = all.length > 0 && all.every((assignment) => assignment.exported);
  const line = `${exported ? 'export ' : ''}${key}=${value}`;
  const { text } = source;
  const at = text.length;
  const ending = (0,text_file/* lineEnding */.En)(text);
  // A file without a final newline stays one.
  const complete = text === '' || text === '\uFEFF' || text.endsWith('\n');
  return { start: at, end: at, text: complete ? `${line}${ending}` : `${ending}${line}` };
}

// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/flux.js
var flux = __webpack_require__(49644);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/kubernetes.js
var kubernetes = __webpack_require__(88547);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/kustomization.js
var kustomization = __webpack_require__(87594);
// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(79171);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/image-spots.js
var image_spots = __webpack_require__(4847);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/spot.js
var yaml_spot = __webpack_require__(96284);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/yaml-file.js
var yaml_file = __webpack_require__(20818);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/yaml-format.js + 2 modules
var yaml_format = __webpack_require__(55658);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/formats/setters.js





                                                  



const policyPattern = /^[a-z0-9][a-z0-9.-]*:[a-z0-9][a-z0-9.-]*$/;

/**
 * Setter comments of Flux's image automation: `# {"$imagepolicy": "namespace:policy[:name|:tag|:digest]"}`
 * (fluxcd.io/flux/guides/image-update). All places of one policy are one image.
 */
const settersFormat = (0,yaml_format/* yamlFormat */.v)({
  find: settersIn,
  addsByPath: true,
  pathsFirst: false,
  isName: (selector) => policyPattern.test(selector) || (0,kubernetes/* isWorkloadName */.Jl)(selector),
  isGroup: (selector) => policyPattern.test(selector),
});

const markerSchema = schemas/* object */.Ikc({ $imagepolicy: schemas/* string */.YjP() });
const markerPattern = /^[ \t]*#[ \t]*(\{[^\r\n]*\})[ \t]*(?=\r?\n|$)/;

/**
 * @param file a file
 * @returns the values that have a setter comment
 */
function settersIn(file          )               {
  if (!file.text.includes('$imagepolicy')) return [];
  const found               = [];
  const walk = (spot      )       => {
    if (spot.aliased) return;
    if ((0,dist/* isScalar */.jn)(spot.node)) found.push(...setterAt(file, spot));
    else if ((0,dist/* isMap */.jh)(spot.node)) for (const { spot: child } of (0,yaml_spot/* childrenOf */.LU)(spot)) walk(child);
    else if ((0,dist/* isSeq */.oP)(spot.node)) for (const item of (0,yaml_spot/* itemsOf */.S3)(spot)) walk(item);
  };
  for (const top of (0,yaml_spot/* tops */.r5)(file)) walk(top);
  return found;
}

function setterAt(file          , spot      )               {
  if (spot.node === null) return [];
  const { end } = (0,yaml_file/* rangeOf */.be)(spot.node);
  const comment = markerPattern.exec(file.text.slice(end, end + 1000))?.[1];
  const policy = comment === undefined ? undefined : policyIn(comment);
  if (policy === undefined) return [];
  const [namespace = '', name = '', part] = policy.split(':');
  const names = [`${namespace}:${name}`];
  switch (part) {
    case undefined:
      return [{ spot, names, place: (all) => (0,image_spots/* textPlace */.j3)(spot, all) }];
    case 'name':
    case 'tag':
    case 'digest': {
      const lone = { spot, part: part === 'name' ? 'repository' : part, joined: false }         ;
      return [{ spot, names, place: (all) => (0,image_spots/* lonePlace */.Uh)(all, lone) }];
    }
    default:
      return [];
  }
}

function policyIn(comment        )                     {
  try {
    const parsed = markerSchema.safeParse(JSON.parse(comment));
    return parsed.success ? parsed.data.$imagepolicy : undefined;
  } catch {
    return undefined;
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/image-at.js
var image_at = __webpack_require__(39366);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/formats/values.js


                                                     
                                                  




/** @returns the images in a file of values */
function valuesImagesIn(file          )               {
  return (0,yaml_spot/* tops */.r5)(file).flatMap((top) => ((0,dist/* isMap */.jh)(top.node) ? (0,image_at/* imagesInValues */.kO)(top) : []));
}

/** The values of a Helm chart. */
const helmValuesFormat = (0,yaml_format/* yamlFormat */.v)({
  find: valuesImagesIn,
  addsByPath: true,
  pathsFirst: true,
  isName: kubernetes/* isWorkloadName */.Jl,
});

/** Any other file of YAML: every value by its path. */
const anyYamlFormat = (0,yaml_format/* yamlFormat */.v)({
  find: valuesImagesIn,
  addsByPath: true,
  pathsFirst: true,
  isName: kubernetes/* isWorkloadName */.Jl,
});

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/formats/index.js
                                                          
                                                  








/** The reader of each format; a format without one does not compile. */
const formats                                                   = {
  kustomization: kustomization/* kustomizationFormat */.rr,
  kubernetes: kubernetes/* kubernetesFormat */.gm,
  'helm-values': helmValuesFormat,
  flux: flux/* fluxFormat */.Z,
  argocd: argocd/* argocdFormat */.Y,
  setters: settersFormat,
  yaml: anyYamlFormat,
  dotenv: dotenvFormat,
};

/**
 * @param format one of the formats
 * @returns what reads it
 */
function formatOf(format                    )             {
  return formats[format];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/splice.js
/** One change of a text: the characters from `start` to `end` are replaced. Offsets count in the old text. */
                         
                         
                       
                        
 

/**
 * Makes changes that were all worked out on the same text. Insertions at one place keep the order in which they
 * are given; what is given twice is made once.
 * @param text the old text
 * @param splices the changes
 * @returns the new text; undefined where two of them want the same characters
 */
function applySplices(text        , splices                   )                     {
  const sorted = splices
    .filter(
      (splice, index) => splices.findIndex((other) => sameReplacement(splice, other)) >= index,
    )
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
  let [result, done] = ['', 0];
  for (const { start, end, text: replacement } of sorted) {
    if (start < done) return undefined;
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

function sameReplacement(one        , other        )          {
  return (
    one === other ||
    (one.start === other.start &&
      one.end === other.end &&
      one.end > one.start &&
      one.text === other.text)
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/side-effects.js
                                                     
                                               


/**
 * The last net under an edit: every text of the file that is different now holds something that was asked for. An
 * edit that moved a bracket or an indentation would show here.
 * @param before the file
 * @param after the file with the edits
 * @param edits what was asked for
 * @throws DESIRED_STATE_UNSUPPORTED that names what changed as well
 */
function refuseSideEffects(
  before          ,
  after          ,
  { images = [], values = [] }                   ,
)       {
  const asked = [
    ...images.flatMap(({ selector, repository, tag, digest }) => [
      selector,
      repository,
      repository.slice(repository.indexOf('/') + 1),
      repository.split('/')[0] ?? repository,
      ...(tag === undefined ? [] : [tag]),
      ...(digest === undefined ? [] : [digest]),
    ]),
    ...values.map(({ value }) => value),
  ];
  const old = before.texts();
  const now = after.texts();
  const changed = [...now].filter(([place, text]) => old.get(place) !== text);
  const added = [...asked, 'repository', 'tag', 'digest'];
  const wrong = changed.find(
    ([place, text]) => !isExpected(side_effects_valueOf(text), old.has(place) ? asked : added),
  );
  // A tag or a digest may be taken away; anything else that is gone was lost.
  const removable = /(?:tag|digest|name|value)"?$/i;
  const lost = [...old].find(
    ([place, text]) => !now.has(place) && side_effects_valueOf(text) !== '' && !removable.test(place),
  )?.[0];
  const place = wrong?.[0] ?? lost;
  if (place === undefined) return;
  throw (0,text_file/* errorAt */.Os)(
    'DESIRED_STATE_UNSUPPORTED',
    before.source,
    0,
    `expected nothing but the values to change; the edit would change ${place} as well`,
    'Write the entry in the usual form once, by hand; Waybill then keeps it.',
  );
}

/** The text without the kind of value that it is read as. */
function side_effects_valueOf(text        )         {
  return text.slice(text.indexOf(' ') + 1);
}

function isExpected(value        , asked                   )          {
  return value === '' || asked.some((part) => part === '' || value.includes(part));
}

;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/desired-state.js


             
                    
             
            
              
               
              
           
            
                     


                                                           




/**
 * Makes a file say which images run, and what else changes with them. Only the bytes of the values change; what the
 * file does not say yet is added in the file's own style where its format has a place for it; a file that says the
 * same already comes back as it is. The result is read again: it says what was asked for, and nothing else changed.
 * @param format the file's format
 * @param bytes the file
 * @param edits what it is to say
 * @param file its name, for messages
 * @returns the new file and what is different in it
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS with file, line and
 *   column; DESIRED_STATE_NOT_FOUND for what cannot be added; DESIRED_STATE_EDIT_INVALID for edits that do not fit
 */
function editDesiredState(
  format                    ,
  bytes            ,
  edits                   ,
  file        ,
)             {
  const reader = formatOf(format);
  const before = reader.open((0,text_file/* decode */.D4)(bytes, file));
  checkEdits(reader, edits, file);
  const after = reader.open(edited(reader, before, edits));
  const changes = [
    ...(edits.images ?? []).flatMap((edit) => imageChange(before, after, edit)),
    ...(edits.values ?? []).flatMap((edit) => valueChange(before, after, edit)),
  ];
  if (after.source.text === before.source.text) return { bytes, changes: [] };
  refuseSideEffects(before, after, edits);
  return { bytes: new TextEncoder().encode(after.source.text), changes };
}

/**
 * Reads what a file says of images: the *from* values of a deployment's plan.
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
  const reader = formatOf(format);
  const open = reader.open((0,text_file/* decode */.D4)(bytes, file));
  checkSelectors(reader, { images: selectors }, file);
  return new Map(selectors.map((selector) => [selector, statedAt(open, selector)]));
}

/**
 * Reads the values of a file that are no images.
 * @param format the file's format
 * @param bytes the file
 * @param selectors the variables or paths
 * @param file its name, for messages
 * @returns for each selector the value's text; undefined where there is none
 * @throws as `readDesiredState` does
 */
function readDesiredValues(
  format                    ,
  bytes            ,
  selectors                   ,
  file        ,
)                                          {
  const reader = formatOf(format);
  const open = reader.open((0,text_file/* decode */.D4)(bytes, file));
  checkSelectors(reader, { values: selectors }, file);
  return new Map(selectors.map((selector) => [selector, open.valueAt(selector)?.text]));
}

/**
 * @param format the file's format
 * @param bytes the file
 * @param file its name, for messages
 * @returns every image that the file names and that can be edited, in the file's order
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS with file, line and column
 */
function listImages(
  format                    ,
  bytes            ,
  file        ,
)                         {
  const { source, images } = formatOf(format).open((0,text_file/* decode */.D4)(bytes, file));
  return images()
    .filter(({ shared }) => !shared)
    .map(({ names: [selector = '', ...names], stated, offset }) => ({
      selector,
      names,
      stated,
      ...(0,text_file/* positionOf */.df)(source.text, offset),
    }));
}

/** What is there already changes in one go; what is added changes places, so each is worked out on its own. */
function edited(reader            , before          , edits                   )           {
  const { images = [], values = [] } = edits;
  const isThere = (edit           )          =>
    before.imagesAt(edit.selector).length > 0 || saysElsewhere(before, edit);
  const present = images.filter(isThere);
  const presentValues = values.filter(({ selector }) => before.valueAt(selector) !== undefined);
  const changed = apply(before.source, [
    ...present.flatMap((edit) =>
      before.imagesAt(edit.selector).flatMap((place) => place.change(edit)),
    ),
    ...presentValues.flatMap(
      ({ selector, value }) => before.valueAt(selector)?.change(value) ?? [],
    ),
  ]);
  const missing = images.filter((edit) => !present.includes(edit));
  const withImages = missing.reduce(
    (source, edit) => apply(source, added(reader.open(source), edit)),
    changed,
  );
  return values
    .filter((edit) => !presentValues.includes(edit))
    .reduce((source, edit) => apply(source, addedValue(reader.open(source), edit)), withImages);
}

function apply(source          , splices                   )           {
  const text = applySplices(source.text, splices);
  if (text !== undefined) return { ...source, text };
  throw (0,text_file/* errorAt */.Os)(
    'DESIRED_STATE_EDIT_INVALID',
    source,
    splices[0]?.start ?? 0,
    'expected edits of different places, found two for the same one',
    'Name each place once.',
  );
}

/**
 * Where an image is selected by its repository and gets another one, it is not found by the old one any more: it was
 * written already.
 */
function saysElsewhere(open          , edit           )          {
  return writtenElsewhere(open, edit) !== undefined;
}

function writtenElsewhere(open          , edit           )                         {
  return open
    .imagesAt(edit.repository === edit.selector ? '' : edit.repository)
    .find(({ stated }) => (0,image_place/* sameParts */.x5)(stated, edit));
}

function added(open          , edit           )                    {
  const splices = open.addImage(edit);
  if (splices !== undefined) return splices;
  const names = open
    .images()
    .flatMap(({ names: [first], shared }) => (shared ? [] : (first ?? [])));
  throw notFound(open, 'image', edit.selector, names);
}

function addedValue(open          , { selector, value }           )                    {
  const splices = open.addValue(selector, value);
  if (splices !== undefined) return splices;
  throw notFound(open, 'value', selector, []);
}

function notFound(
  { source }          ,
  what        ,
  selector        ,
  known                   ,
)        {
  const others =
    known.length === 0
      ? 'none'
      : known
          .slice(0, 20)
          .map((it) => `"${it}"`)
          .join(', ');
  const images = what === 'image' ? `; its images are ${others}` : '';
  return (0,text_file/* errorAt */.Os)(
    'DESIRED_STATE_NOT_FOUND',
    source,
    0,
    `expected the ${what} "${selector}", found none${(0,nearest/* suggestion */.h)(selector, known)}${images}`,
    'Correct the selector, or write the place once, by hand; Waybill then keeps it.',
  );
}

function statedAt(open          , selector        )                          {
  return (0,image_place/* mergeStated */.AZ)(open.imagesAt(selector).map(({ stated }) => stated));
}

function imageChange(before          , after          , edit           )                 {
  const places = after.imagesAt(edit.selector);
  const elsewhere = places.length === 0 ? writtenElsewhere(after, edit) : undefined;
  const written = elsewhere === undefined ? places : [elsewhere];
  const [first] = written;
  const wrong = written.find((place) => !(0,image_place/* sameParts */.x5)(place.stated, place.holds(edit)));
  if (first === undefined || wrong !== undefined)
    throw notApplied(after, edit.selector, wrong?.offset);
  const old =
    statedAt(before, edit.selector) ?? (elsewhere && writtenElsewhere(before, edit)?.stated);
  const now = (0,image_place/* mergeStated */.AZ)(written.map(({ stated }) => stated)) ?? first.stated;
  if (old?.text === now.text) return [];
  const { line } = (0,text_file/* positionOf */.df)(after.source.text, first.offset);
  return [{ kind: 'image', selector: edit.selector, before: old, after: now, line }];
}

function valueChange(before          , after          , edit           )                 {
  const { selector, value } = edit;
  const place = after.valueAt(selector);
  if (place?.text !== value) throw notApplied(after, selector, place?.offset);
  const old = before.valueAt(selector)?.text;
  if (old === value) return [];
  const { line } = (0,text_file/* positionOf */.df)(after.source.text, place.offset);
  const stated = old === undefined ? undefined : { text: old };
  return [{ kind: 'value', selector, before: stated, after: { text: value }, line }];
}

/** The last net: what was written is read again, as the reader of the file will. */
function notApplied({ source }          , selector        , offset = 0)        {
  return (0,text_file/* errorAt */.Os)(
    'DESIRED_STATE_UNSUPPORTED',
    source,
    offset,
    `"${selector}" cannot be changed here by its bytes alone`,
    'Write the entry in the usual form once, by hand; Waybill then keeps it.',
  );
}


/***/ }),

/***/ 90909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ desiredStateError)
/* harmony export */ });
/* unused harmony export desiredStateErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `desired-state` throws. */
const desiredStateErrorCodes = {
  DESIRED_STATE_UNREADABLE:
    'The desired-state file is not valid in its format (not UTF-8, not YAML, too large).',
  DESIRED_STATE_UNSUPPORTED:
    'The desired-state file says the image in a way that cannot be changed by its bytes alone: anchors and aliases, merge keys, tags, several lines.',
  DESIRED_STATE_AMBIGUOUS:
    'The desired-state file says the same image twice: which one counts is not certain.',
  DESIRED_STATE_NOT_FOUND:
    'The desired-state file does not have the image or value that is to be changed, and none can be added there.',
  DESIRED_STATE_FORMAT_UNKNOWN:
    'The format of a desired-state file cannot be told from its name and content.',
  DESIRED_STATE_EDIT_INVALID:
    'What is to be written does not fit the file: a selector, repository, tag or digest of the wrong form.',
  RENDER_FAILED: 'kustomize does not render an overlay as it would be after the change.',
  RENDER_OUTSIDE_REPOSITORY:
    'An overlay refers to something outside the ops repository by a path or a link.',
  RENDER_REMOTE: 'An overlay takes parts from elsewhere, which the policy does not allow.',
  RENDER_TIMED_OUT: 'An overlay was not rendered or validated within its time.',
  RENDER_TOO_LARGE: 'An overlay, or what it renders to, is larger than can be handled.',
  MANIFEST_INVALID: 'A rendered manifest does not fit its schema.',
  MANIFEST_SCHEMA_MISSING:
    'No schema is known of a rendered resource, and the policy asks for one.',
  MANIFESTS_UNCHECKED:
    'The validator did not say whether the rendered manifests fit their schemas.',
}                              ;

/** Makes the errors of `desired-state`. */
const desiredStateError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(desiredStateErrorCodes);


/***/ }),

/***/ 60839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ argocdFormat),
  E: () => (/* binding */ isArgoApplication)
});

// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/image-text.js
var image_text = __webpack_require__(75221);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/document.js
var yaml_document = __webpack_require__(50365);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/insert.js
var insert = __webpack_require__(40497);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/existing-keys.js
var existing_keys = __webpack_require__(64622);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/image-spots.js
var image_spots = __webpack_require__(4847);
// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(79171);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/spot.js
var yaml_spot = __webpack_require__(96284);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/yaml-file.js
var yaml_file = __webpack_require__(20818);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/yaml/nested.js




/**
 * Reads the YAML that stands in a literal block scalar (`values: |`), so that it can be changed where it stands.
 * @param spot the scalar
 * @returns its YAML; undefined where it is no text
 * @throws DESIRED_STATE_UNSUPPORTED where it stands there in another form, DESIRED_STATE_UNREADABLE where it is no
 *   YAML
 */
function nestedYaml(spot      )                       {
  const { file, node } = spot;
  if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string') return undefined;
  const { start, end } = (0,yaml_file/* rangeOf */.be)(node);
  const block = file.text.slice(start, end);
  const header = /^\|[+-]?[ \t]*(?:#[^\r\n]*)?\r?\n/.exec(block)?.[0];
  if (header === undefined) {
    throw (0,yaml_file/* yamlError */.K2)(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      (0,yaml_spot/* startOf */.GH)(spot),
      'expected YAML in a literal block (`|`), found a quoted or folded text',
      'Write the text as a literal block, or as a map under `valuesObject`.',
    );
  }
  const content = block.slice(header.length);
  const indentation = /^(?:[ \t]*\r?\n)*( +)/.exec(content)?.[1] ?? '';
  const first = start + header.length;
  const starts                                                       = [];
  let [text, outer] = ['', first];
  for (const line of content.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    // A blank line may be shorter than the indentation: it has nothing but its end.
    const rest = line.startsWith(indentation)
      ? line.slice(indentation.length)
      : (/\r?\n$/.exec(line)?.[0] ?? '');
    starts.push({ inner: text.length, outer: outer + line.length - rest.length });
    text += rest;
    outer += line.length;
  }
  const offsetOf = (offset        )         => {
    const line = starts.findLast(({ inner }) => inner <= offset);
    return file.offsetOf(line === undefined ? first : line.outer + offset - line.inner);
  };
  return (0,yaml_file/* parseText */.r4)(file.source, text, offsetOf, file.indentation + indentation);
}

// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/path.js
var path = __webpack_require__(15303);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/image-at.js
var image_at = __webpack_require__(39366);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/kubernetes.js
var kubernetes = __webpack_require__(88547);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/yaml-format.js + 2 modules
var yaml_format = __webpack_require__(55658);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/formats/argocd.js

                                                           
                                           

                                                  






                                                     




/**
 * Argo CD: the kustomize images and the helm parameters and values of an Application's sources, and of those in an
 * ApplicationSet's template.
 */
const argocdFormat = (0,yaml_format/* yamlFormat */.v)({
  find: (file) => (0,yaml_document/* manifestsIn */.I)(file).flatMap(argoImages),
  add: addOverride,
  addsByPath: true,
  pathsFirst: false,
  isName: (selector) => (0,kubernetes/* isWorkloadName */.Jl)(selector) || selector.includes('["'),
});

/**
 * @param manifest a Kubernetes object
 * @returns whether Argo CD reads its sources
 */
function isArgoApplication({ kind, group }          )          {
  return group === 'argoproj.io' && (kind === 'Application' || kind === 'ApplicationSet');
}

function argoImages(manifest          )               {
  if (!isArgoApplication(manifest)) return (0,kubernetes/* workloadImages */.yB)(manifest);
  return sourcesOf(manifest).flatMap((source) => [
    ...at(source, 'kustomize', 'images').flatMap(yaml_spot/* itemsOf */.S3).flatMap(override),
    ...at(source, 'helm', 'parameters').flatMap(parameterImages),
    ...at(source, 'helm', 'valuesObject').flatMap(image_at/* imagesInValues */.kO),
    ...at(source, 'helm', 'values').flatMap(nestedImages),
  ]);
}

function sourcesOf({ spot, kind }          )         {
  const spec = kind === 'ApplicationSet' ? ['spec', 'template', 'spec'] : ['spec'];
  return [...at(spot, ...spec, 'source'), ...at(spot, ...spec, 'sources').flatMap(yaml_spot/* itemsOf */.S3)];
}

function at(spot      , ...keys                   )         {
  return (0,yaml_spot/* follow */.e6)(
    spot,
    keys.map((key) => ({ kind: 'key', key })),
  );
}

/** `[name=]repository[:tag][@digest]` (argo-cd.readthedocs.io, user guide, kustomize). */
function override(spot      )               {
  const text = (0,yaml_spot/* scalarOf */.ol)(spot);
  if (text === undefined) return [];
  const name = nameIn(text);
  const { repository } = readOverride(text);
  const otherNames = repository === undefined || repository === name ? [] : [repository];
  const form = { read: readOverride, write: writeOverride };
  return [
    {
      spot,
      names: name === undefined ? [] : [name],
      otherNames,
      place: (names) => (0,image_spots/* textPlace */.j3)(spot, names, form),
    },
  ];
}

function nameIn(text        )                     {
  const equals = text.indexOf('=');
  return equals === -1 ? (0,image_text/* parseImageText */.U)(text).repository : text.slice(0, equals);
}

function readOverride(text        )              {
  return { ...(0,image_text/* parseImageText */.U)(text.slice(text.indexOf('=') + 1)), text };
}

function writeOverride({ repository, tag, digest }           , before        )         {
  const name = nameIn(before) ?? repository;
  const image = `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
  return before.includes('=') || name !== repository ? `${name}=${image}` : image;
}

/** A new override goes into the one list of images that is there. */
function addOverride(file          , edit           )                                {
  const [list, ...others] = (0,yaml_document/* manifestsIn */.I)(file)
    .filter(isArgoApplication)
    .flatMap(sourcesOf)
    .flatMap((source) => at(source, 'kustomize', 'images'));
  const { selector } = edit;
  const isPath = selector.startsWith('spec.') || /[=["]/.test(selector);
  if (list === undefined || others.length > 0 || isPath) return undefined;
  return [(0,insert/* insertText */.bc)(list, writeOverride(edit, selector), `the image "${selector}"`)];
}

const partNames = {
  repository: 'repository',
  name: 'repository',
  tag: 'tag',
  digest: 'digest',
}         ;

/**
 * Parameters that set one image: `image.repository`, `image.tag` and `image.digest` are the image
 * `…parameters["image"]`; one that holds all of it is an image too.
 */
function parameterImages(list      )               {
  const groups = new Map                           ();
  const whole               = [];
  for (const item of (0,yaml_spot/* itemsOf */.S3)(list)) {
    const name = (0,yaml_spot/* scalarOf */.ol)((0,yaml_spot/* childOf */.GG)(item, 'name'));
    const value = (0,yaml_spot/* childOf */.GG)(item, 'value');
    if (name === undefined || value === undefined) continue;
    const dot = name.lastIndexOf('.');
    const part = name.slice(dot + 1);
    if (dot > 0 && (part in partNames || part === 'registry')) {
      const prefix = name.slice(0, dot);
      groups.set(prefix, (groups.get(prefix) ?? new Map              ()).set(part, value));
    } else if (/image$/i.test(name)) whole.push(wholeParameter(list, name, value));
  }
  const grouped = [...groups].flatMap(([prefix, parts]) => parameterGroup(list, prefix, parts));
  return [...whole, ...grouped];
}

function parameterPath(list      , name        )         {
  return `${(0,yaml_spot/* pathOf */.XM)(list)}[${JSON.stringify(name)}]`;
}

function wholeParameter(list      , name        , value      )             {
  const { repository } = (0,image_text/* parseImageText */.U)((0,yaml_spot/* scalarOf */.ol)(value) ?? '');
  return {
    spot: value,
    names: [],
    paths: [parameterPath(list, name), (0,yaml_spot/* pathOf */.XM)(value)],
    otherNames: repository === undefined ? [name] : [name, repository],
    place: (names) => (0,image_spots/* textPlace */.j3)(value, names),
  };
}

function parameterGroup(
  list      ,
  prefix        ,
  parts                           ,
)               {
  const repository = parts.get('repository') ?? parts.get('name');
  const [tag, digest, registry] = ['tag', 'digest', 'registry'].map((part) => parts.get(part));
  const first = [repository, tag, digest].find((part) => part !== undefined);
  // A parameter `x.name` alone is a name of anything.
  if (first === undefined || (tag ?? digest ?? parts.get('repository')) === undefined) return [];
  const form = {
    at: first,
    registry,
    repository,
    tag,
    digest,
    insert: (part           , text        , what        )                    => {
      const pairs = [['name', `${prefix}.${part}`]         , ['value', text]         ];
      const after =
        part === 'digest' ? (tag ?? repository) : part === 'tag' ? repository : undefined;
      return [(0,insert/* insertItem */.Bp)(list, pairs, what, (after ?? first).parent)];
    },
    drop: (_part           , spot      , what        )                    => [
      (0,existing_keys/* removeItem */.Ai)(list, spot.parent, what),
    ],
  };
  const stated = (0,image_spots/* partsPlace */.sl)([], form).stated.repository;
  return [
    {
      spot: first,
      names: [],
      paths: [parameterPath(list, prefix), ...[...parts.values()].map(yaml_spot/* pathOf */.XM)],
      otherNames: stated === undefined ? [prefix] : [prefix, stated],
      place: (names) => (0,image_spots/* partsPlace */.sl)(names, form),
    },
  ];
}

/** The values as a text: what its paths are goes on behind the path of the text. */
function nestedImages(spot      )               {
  const nested = nestedYaml(spot);
  if (nested === undefined) return [];
  return (0,yaml_spot/* tops */.r5)(nested)
    .flatMap(image_at/* imagesInValues */.kO)
    .map((found) => ({
      ...found,
      paths: [(0,path/* formatPath */.j)({ steps: [...spot.steps, ...found.spot.steps] })],
      place: (names) => {
        const place = found.place(names);
        return {
          ...place,
          shared: place.shared || spot.shared !== undefined,
          change: (edit) => {
            (0,yaml_spot/* refuseShared */.qY)(spot, `the image "${edit.selector}"`);
            return place.change(edit);
          },
        };
      },
    }));
}


/***/ }),

/***/ 49644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isFluxGroup),
/* harmony export */   Z: () => (/* binding */ fluxFormat)
/* harmony export */ });
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50365);
/* harmony import */ var _yaml_insert_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40497);
/* harmony import */ var _yaml_existing_keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64622);
/* harmony import */ var _yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4847);
/* harmony import */ var _yaml_spot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96284);
/* harmony import */ var _yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20818);
/* harmony import */ var _image_at_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39366);
/* harmony import */ var _kubernetes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88547);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87594);
/* harmony import */ var _yaml_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55658);
                                              
                                           

                                                  










/**
 * Flux: the values of a HelmRelease and the kustomize images of its post renderers, the images of a Kustomization,
 * and the artifact of an OCIRepository.
 */
const fluxFormat = (0,_yaml_format_js__WEBPACK_IMPORTED_MODULE_0__/* .yamlFormat */ .v)({
  find: (file) => (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestsIn */ .I)(file).flatMap(fluxImages),
  add: addToKustomization,
  addsByPath: true,
  pathsFirst: false,
  isName: _kubernetes_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorkloadName */ .Jl,
});

/**
 * @param group the group of an apiVersion
 * @returns whether it is Flux's
 */
function isFluxGroup(group        )          {
  return group.endsWith('.fluxcd.io');
}

function fluxImages(manifest          )               {
  const { spot, kind, group } = manifest;
  if (!isFluxGroup(group)) return (0,_kubernetes_js__WEBPACK_IMPORTED_MODULE_2__/* .workloadImages */ .yB)(manifest);
  switch (kind) {
    case 'HelmRelease':
      return [...at(spot, 'spec', 'values').flatMap(_image_at_js__WEBPACK_IMPORTED_MODULE_3__/* .imagesInValues */ .kO), ...postRendered(spot)];
    case 'Kustomization':
      return at(spot, 'spec', 'images').flatMap(_kustomization_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesIn */ .s9);
    case 'OCIRepository':
      return artifact(spot);
    default:
      return [];
  }
}

function at(spot      , ...keys                   )         {
  return (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_5__/* .follow */ .e6)(
    spot,
    keys.map((key) => ({ kind: 'key', key })),
  );
}

function postRendered(release      )               {
  return at(release, 'spec', 'postRenderers')
    .flatMap(_yaml_spot_js__WEBPACK_IMPORTED_MODULE_5__/* .itemsOf */ .S3)
    .flatMap((renderer) => at(renderer, 'kustomize', 'images'))
    .flatMap(_kustomization_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesIn */ .s9);
}

/** An OCIRepository pulls `spec.url` at `spec.ref`: the digest, else a semver range, else the tag. */
function artifact(spot      )               {
  const [url] = at(spot, 'spec', 'url');
  const [ref] = at(spot, 'spec', 'ref');
  const [tag] = ref === undefined ? [] : at(ref, 'tag');
  const [digest] = ref === undefined ? [] : at(ref, 'digest');
  if (ref === undefined || url === undefined || (tag === undefined && digest === undefined))
    return [];
  const repository = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_5__/* .scalarOf */ .ol)(url)?.replace(/^oci:\/\//, '');
  return [
    {
      spot: ref,
      names: [],
      // Each part stands for the whole: a tag alone would leave the old digest, which wins.
      paths: [ref, ...[tag, digest, url].flatMap((part) => part ?? [])].map(_yaml_spot_js__WEBPACK_IMPORTED_MODULE_5__/* .pathOf */ .XM),
      otherNames: repository === undefined ? [] : [repository],
      place: (names) =>
        (0,_yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_6__/* .partsPlace */ .sl)(names, {
          at: ref,
          repository: url,
          tag,
          digest,
          scheme: 'oci://',
          insert: (part, text, what) => {
            refuseRange(ref, what);
            return [(0,_yaml_insert_js__WEBPACK_IMPORTED_MODULE_7__/* .insertKey */ .dZ)(ref, part, text, ['tag', 'digest'], what)];
          },
          drop: (_part, part, what) => [(0,_yaml_existing_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .removeKey */ .yE)(part, what)],
        }),
    },
  ];
}

function refuseRange(ref      , what        )       {
  const range = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_5__/* .childOf */ .GG)(ref, 'semver');
  if (range === undefined) return;
  throw (0,_yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_9__/* .yamlError */ .K2)(
    'DESIRED_STATE_UNSUPPORTED',
    ref.file,
    (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_5__/* .startOf */ .GH)(range),
    `expected a tag or a digest for ${what}, found a range of versions, which Flux takes instead of a tag`,
    'Take "semver" out of the reference.',
  );
}

/** A new image goes into the one Kustomization that lists images already. */
function addToKustomization(file          , edit           )                                {
  const [spec, ...others] = (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestsIn */ .I)(file)
    .filter(
      ({ kind, group }) => kind === 'Kustomization' && group === 'kustomize.toolkit.fluxcd.io',
    )
    .flatMap(({ spot }) => at(spot, 'spec'))
    .filter((candidate) => (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_5__/* .childOf */ .GG)(candidate, 'images') !== undefined);
  const isPath = edit.selector.startsWith('spec.') || edit.selector.includes('=');
  if (spec === undefined || others.length > 0 || isPath) return undefined;
  return (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_4__/* .addEntry */ .An)(spec, 'images', edit);
}


/***/ }),

/***/ 39366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cW: () => (/* binding */ newImage),
/* harmony export */   kO: () => (/* binding */ imagesInValues),
/* harmony export */   t3: () => (/* binding */ imageAt),
/* harmony export */   yg: () => (/* binding */ kustomizeEntry)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75221);
/* harmony import */ var _yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4847);
/* harmony import */ var _yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96284);
/* harmony import */ var _yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20818);

                                              

                                                    
                                                  
                                                  




const chartOrder = ['registry', 'repository', 'name', 'image', 'tag', 'digest'];
const parts = ['registry', 'repository', 'tag', 'digest'];

/**
 * The image at a place that somebody named: the map of a chart's values, the entry of a kustomization, or a text.
 * @param spot the place
 * @param selector its name, for messages
 * @throws DESIRED_STATE_UNSUPPORTED where no image can stand there
 */
function imageAt(spot      , selector        )             {
  const names = [selector];
  const key = keyOf(spot);
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(spot.node)) {
    if (isKustomizeEntry(spot)) return kustomizeEntry(spot, names);
    if (spot.node.items.length === 0) return (0,_yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_1__/* .fillMap */ .Im)(names, spot, newImage);
    if (repositoryKey(spot) !== undefined || isImageKey(key) || hasPart(spot))
      return chartImage(spot, names);
  } else if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(spot.node)) {
    const map = spot.parent;
    if (map !== undefined && parts.includes(key) && isChartImage(map))
      return chartImage(map, names);
    if (/tag$/i.test(key)) return (0,_yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_1__/* .lonePlace */ .Uh)(names, { spot, part: 'tag', joined: true });
    const text = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)(spot) ?? '';
    if (text === '' || isImageKey(key) || /[/:@]/.test(text)) return (0,_yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_1__/* .textPlace */ .j3)(spot, names);
  }
  throw (0,_yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlError */ .K2)(
    'DESIRED_STATE_UNSUPPORTED',
    spot.file,
    (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(spot),
    `expected an image in "${selector}": a text, or a map with repository, tag and digest`,
    'Name the place of the image; `waybill desired-state images` lists them. A value that is no image belongs under `values`.',
  );
}

/**
 * Finds the images in the values of a chart, whose form is nobody's standard: maps with a repository and a tag, and
 * texts behind a key that says `image`. What only looks like an image (arguments, annotations, environment) is not
 * looked at.
 * @param spot where the values start
 */
function imagesInValues(spot      )               {
  const found               = [];
  let places = 0;
  const walk = (at      )       => {
    places += 1;
    if (places > maximumPlaces) throw tooMany(spot);
    const own = isChartImage(at) || isKustomizeEntry(at);
    if (own) found.push(foundAt(at));
    for (const { key, spot: child } of (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childrenOf */ .LU)(at)) {
      if (neverImages.test(key)) continue;
      if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(child.node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(child.node)) walk(child);
      else if (!own && isImageKey(key) && looksLikeImage((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)(child)))
        found.push(foundAt(child));
    }
    for (const item of (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(at)) if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item.node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(item.node)) walk(item);
  };
  walk(spot);
  return found;
}

/** A few lines of aliases can stand for millions of places. */
const maximumPlaces = 200_000;

/** An image beyond the limit would be passed over in silence. */
function tooMany(spot      )        {
  return (0,_yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlError */ .K2)(
    'DESIRED_STATE_UNREADABLE',
    spot.file,
    (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(spot),
    `expected at most ${String(maximumPlaces)} places, found more behind aliases`,
    'Write the values out in each place.',
  );
}

const neverImages =
  /annotations$|labels$|^(?:extra)?env(?:from|vars)?$|^args$|^command$|^data$|^stringData$/i;

function foundAt(spot      )             {
  const place = imageAt(spot, (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(spot));
  const { repository } = place.stated;
  return {
    spot,
    names: [],
    otherNames: repository === undefined ? [] : [repository],
    place: (names) => ({ ...place, names }),
  };
}

/**
 * @param edit what is to be said
 * @returns it as a new map of a chart's values
 */
function newImage({ repository, tag, digest }           )                            {
  return [
    ['repository', repository],
    ...(tag === undefined ? [] : [['tag', tag]         ]),
    ...(digest === undefined ? [] : [['digest', digest]         ]),
  ];
}

/**
 * @param entry an entry of a kustomization's `images`
 * @param names what selects it
 */
function kustomizeEntry(entry      , names                   )             {
  const keys = { repository: 'newName', tag: 'newTag', digest: 'digest' };
  const order = ['name', 'newName', 'newTag', 'digest'];
  return (0,_yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_1__/* .partsPlace */ .sl)(names, (0,_yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_1__/* .mapForm */ .n2)(entry, keys, order, 'key', (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(entry, 'name'))));
}

function isKustomizeEntry(spot      )          {
  return (
    (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(spot, 'name')) !== undefined &&
    ((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(spot, 'newTag') !== undefined || (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(spot, 'newName') !== undefined)
  );
}

function chartImage(map      , names                   )             {
  const repository = repositoryKey(map) ?? 'repository';
  const keys = { registry: 'registry', repository, tag: 'tag', digest: 'digest' };
  // A chart may have a tag or digest of its own: an empty text overrides it, a missing key does not.
  return (0,_yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_1__/* .partsPlace */ .sl)(names, (0,_yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_1__/* .mapForm */ .n2)(map, keys, chartOrder, 'text'));
}

/** Which key holds the repository: `repository` in most charts. */
function repositoryKey(map      )                     {
  if ((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(map, 'repository') !== undefined) return 'repository';
  if ((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(map, 'tag') === undefined && (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(map, 'digest') === undefined) return undefined;
  return ['image', 'name'].find((key) => {
    const text = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(map, key));
    return text !== undefined && (key === 'image' || isImageKey(keyOf(map))) && !/[\s@]/.test(text);
  });
}

function isChartImage(map      )          {
  const repository = repositoryKey(map);
  if (repository === undefined) return false;
  const text = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(map, repository)) ?? '';
  if (text === '' || (0,_image_text_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImageText */ .U)(text).repository === undefined) return false;
  return isImageKey(keyOf(map)) || ['tag', 'digest'].some((key) => isText((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(map, key)));
}

function isText(spot                  )          {
  return spot !== undefined && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(spot.node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(spot.node);
}

function hasPart(map      )          {
  return parts.some((key) => isText((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(map, key)));
}

/** `image`, `sidecarImage`, `image_name` … */
function isImageKey(key        )          {
  return /image$/i.test(key);
}

function looksLikeImage(text                    )          {
  if (text === undefined) return false;
  const { repository, tag, digest } = (0,_image_text_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImageText */ .U)(text.trim());
  return (
    repository !== undefined &&
    (tag !== undefined || digest !== undefined || repository.includes('/'))
  );
}

function keyOf(spot      )         {
  const step = spot.steps.at(-1);
  return step?.kind === 'key' ? step.key : '';
}


/***/ }),

/***/ 88547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jl: () => (/* binding */ isWorkloadName),
/* harmony export */   gm: () => (/* binding */ kubernetesFormat),
/* harmony export */   yB: () => (/* binding */ workloadImages)
/* harmony export */ });
/* unused harmony export workloadImagesIn */
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50365);
/* harmony import */ var _yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4847);
/* harmony import */ var _yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96284);
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75221);
/* harmony import */ var _image_at_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39366);
/* harmony import */ var _yaml_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55658);
                                                  



                                                     




/** Manifests of any kind: what a pod runs, and the images of custom resources. */
const kubernetesFormat = (0,_yaml_format_js__WEBPACK_IMPORTED_MODULE_0__/* .yamlFormat */ .v)({
  find: (file) => (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestsIn */ .I)(file).flatMap(workloadImages),
  addsByPath: false,
  pathsFirst: false,
  isName: isWorkloadName,
});

/**
 * @param selector a selector
 * @returns whether it is `container=NAME`, or looks like a repository
 */
function isWorkloadName(selector        )          {
  return /^container=[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(selector) || isRepositoryName(selector);
}

function isRepositoryName(selector        )          {
  return (0,_image_text_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageText */ .U)(selector).repository === selector;
}

/** Where a pod is described, by kind; every kind is tried, for custom resources borrow the form. */
const podSpecs                                 = [
  ['spec'],
  ['spec', 'template', 'spec'],
  ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ['spec', 'jobTargetRef', 'template', 'spec'],
  ['template', 'spec'],
];
const containerLists = ['containers', 'initContainers', 'ephemeralContainers'];

/**
 * @param file a file
 * @returns the images of the workloads in it
 */
function workloadImagesIn(file          )               {
  return manifestsIn(file).flatMap(workloadImages);
}

/**
 * @param manifest a Kubernetes object
 * @returns the images of its pods' containers (and volumes), and, in a custom resource, of its own fields
 */
function workloadImages(manifest          )               {
  const pods = podSpecs.flatMap((keys) =>
    (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .follow */ .e6)(
      manifest.spot,
      keys.map((key) => ({ kind: 'key', key })),
    ).flatMap(podImages),
  );
  const known = new Set(pods.map(({ spot }) => spot.node));
  const own = customImages(manifest).filter(({ spot }) => !known.has(spot.node));
  return [...pods, ...own];
}

function podImages(pod      )               {
  const containers = containerLists.flatMap((key) => {
    const list = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(pod, key);
    return (list === undefined ? [] : (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(list)).flatMap((container) => {
      const image = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(container, 'image');
      const name = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarOf */ .ol)((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(container, 'name'));
      return image === undefined ? [] : foundText(image, name);
    });
  });
  const volumes = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(pod, 'volumes');
  const images = (volumes === undefined ? [] : (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(volumes)).flatMap((volume) => {
    const [reference] = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .follow */ .e6)(volume, [
      { kind: 'key', key: 'image' },
      { kind: 'key', key: 'reference' },
    ]);
    return reference === undefined ? [] : foundText(reference, undefined);
  });
  return [...containers, ...images];
}

function foundText(spot      , container                    )               {
  const text = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarOf */ .ol)(spot)?.trim();
  if (text === undefined || text === '') return [];
  const { repository } = (0,_image_text_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageText */ .U)(text);
  const names = repository === undefined ? [] : [repository];
  const other = container === undefined ? [] : [`container=${container}`];
  return [{ spot, names: [...names, ...other], place: (all) => (0,_yaml_image_spots_js__WEBPACK_IMPORTED_MODULE_4__/* .textPlace */ .j3)(spot, all) }];
}

/** Kinds whose `image` is not what runs: it says what is looked for, or what is allowed. */
const otherGroups = /(?:^|\.)(?:fluxcd\.io|kyverno\.io|sigstore\.dev|gatekeeper\.sh|k8s\.io)$/;
const argoKinds = ['Application', 'ApplicationSet', 'AppProject', 'ImageUpdater'];

/** The images in the fields of a custom resource: an operator runs them. */
function customImages({ spot, kind, group }          )               {
  if (!group.includes('.') || otherGroups.test(group)) return [];
  if (group === 'argoproj.io' && argoKinds.includes(kind)) return [];
  const spec = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(spot, 'spec');
  return (spec === undefined ? [] : (0,_image_at_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesInValues */ .kO)(spec)).map((found) => ({
    ...found,
    names: found.otherNames ?? [],
  }));
}


/***/ }),

/***/ 87594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ addEntry),
/* harmony export */   rr: () => (/* binding */ kustomizationFormat),
/* harmony export */   s9: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
/* harmony import */ var _yaml_insert_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40497);
/* harmony import */ var _yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96284);
/* harmony import */ var _yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20818);
/* harmony import */ var _image_at_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39366);
/* harmony import */ var _yaml_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55658);

                                              
                                           
                                                  






const namePattern = /^[A-Za-z0-9][A-Za-z0-9._/:-]*$/;

/** The `images:` of a kustomization (kubectl.docs.kubernetes.io, kustomization file, images). */
const kustomizationFormat = (0,_yaml_format_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlFormat */ .v)({
  check: (file) => {
    topOf(file);
  },
  find: (file) => entriesIn(imagesOf(topOf(file), 'images')),
  add: (file, edit) => addEntry(topOf(file), 'images', edit),
  addsByPath: false,
  pathsFirst: false,
  isName: (selector) => namePattern.test(selector),
});

/**
 * @param list the list of images, where there is one
 * @returns its entries, by their names
 * @throws DESIRED_STATE_AMBIGUOUS for two of one name, DESIRED_STATE_UNSUPPORTED for what changes their meaning
 */
function entriesIn(list                  )               {
  const entries = (list === undefined ? [] : (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(list)).flatMap((spot) => {
    const name = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(spot, 'name'));
    return name === undefined ? [] : [{ spot, name }];
  });
  const seen = new Map              ();
  for (const { spot, name } of entries) {
    const first = seen.get(name)?.node;
    if (first !== undefined && first !== null) throw twice(spot, name, (0,_yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .lineOf */ .cA)(spot.file, first));
    seen.set(name, spot);
  }
  return entries.map(({ spot, name }) => ({
    spot,
    names: [name],
    place: (names) => {
      const place = (0,_image_at_js__WEBPACK_IMPORTED_MODULE_4__/* .kustomizeEntry */ .yg)(spot, names);
      return {
        ...place,
        change: (edit) => {
          refuseSuffix(spot, edit.selector);
          return place.change(edit);
        },
      };
    },
  }));
}

/**
 * Adds an entry to a list of images; the list itself where it is missing.
 * @param map what holds the list
 * @param key the list's key
 * @param edit what is to be said
 * @returns the changes; undefined where the selector is no name
 */
function addEntry(map      , key        , edit           )                                {
  const { selector, repository, tag, digest } = edit;
  if (!namePattern.test(selector)) return undefined;
  const pairs = [
    ['name', selector]         ,
    ...(repository === selector ? [] : [['newName', repository]         ]),
    ...(tag === undefined ? [] : [['newTag', tag]         ]),
    ...(digest === undefined ? [] : [['digest', digest]         ]),
  ];
  const list = imagesOf(map, key);
  const what = `the image "${selector}"`;
  return list === undefined ? (0,_yaml_insert_js__WEBPACK_IMPORTED_MODULE_5__/* .insertList */ .us)(map, key, pairs, what) : [(0,_yaml_insert_js__WEBPACK_IMPORTED_MODULE_5__/* .insertItem */ .Bp)(list, pairs, what)];
}

/** The list, or nothing where there is none. */
function imagesOf(map      , key        )                   {
  const list = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(map, key);
  if (list === undefined || list.node === null) return undefined;
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(list.node) && list.node.value === null) return undefined;
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list.node)) return list;
  throw (0,_yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlError */ .K2)(
    'DESIRED_STATE_UNREADABLE',
    map.file,
    (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(list),
    `expected a list in "${key}"`,
    'Correct the file.',
  );
}

/** The top of the one document; refuses what is no kustomization. */
function topOf(file          )       {
  const [top, second] = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .tops */ .r5)(file);
  if (second !== undefined) {
    throw (0,_yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlError */ .K2)(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(second),
      'expected one YAML document, found a second one',
      'Move the kustomization into a file of its own.',
    );
  }
  if (top === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(top.node)) {
    throw (0,_yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlError */ .K2)(
      'DESIRED_STATE_UNREADABLE',
      file,
      top === undefined ? 0 : (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(top),
      'expected a kustomization (a map)',
      'Name the right file in the policy.',
    );
  }
  (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseShared */ .qY)(top, 'the kustomization');
  refuseOtherKinds(top);
  return top;
}

/** Flux has a kind of the same name whose images stand elsewhere. */
function refuseOtherKinds(top      )       {
  const kind = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(top, 'kind')) ?? 'Kustomization';
  const version = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)((0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(top, 'apiVersion')) ?? 'kustomize.config.k8s.io/v1beta1';
  const known = kind === 'Kustomization' || kind === 'Component';
  if (known && version.startsWith('kustomize.config.k8s.io/')) return;
  throw (0,_yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlError */ .K2)(
    'DESIRED_STATE_UNSUPPORTED',
    top.file,
    (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(top),
    `expected a kustomization (kustomize.config.k8s.io), found ${kind} of ${version}`,
    'Name the kustomization.yaml that lists the images, or another format.',
  );
}

function refuseSuffix(entry      , selector        )       {
  const suffix = (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(entry, 'tagSuffix');
  if (suffix === undefined) return;
  throw (0,_yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlError */ .K2)(
    'DESIRED_STATE_UNSUPPORTED',
    entry.file,
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(suffix.pair?.key) ? (suffix.pair.key.range?.[0] ?? 0) : (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(suffix),
    `expected newName, newTag and digest for "${selector}", found "tagSuffix", which changes what they mean`,
    'Take "tagSuffix" out of the entry.',
  );
}

function twice(spot      , name        , line        )        {
  return (0,_yaml_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlError */ .K2)(
    'DESIRED_STATE_AMBIGUOUS',
    spot.file,
    (0,_yaml_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(spot),
    `expected one entry for "${name}", found one here and one in line ${String(line)}`,
    'Delete one of the two.',
  );
}


/***/ }),

/***/ 55658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ yamlFormat)
});

// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(79171);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/text-file.js
var text_file = __webpack_require__(5512);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/document.js
var yaml_document = __webpack_require__(50365);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/path.js
var yaml_path = __webpack_require__(15303);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/spot.js
var yaml_spot = __webpack_require__(96284);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/yaml-file.js
var yaml_file = __webpack_require__(20818);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/yaml/find.js
                                                    






/** An image that a format found, before it is known which of its names selects it alone. */
                             
                      
                                                             
                                    
                                       
                                          
                                                                                   
                                     
                                                           
 

/**
 * Puts before each image's other names one that no other image has.
 * @param found the images of a file
 */
function nameImages(found                       )               {
  const all = found.map((one) => [
    ...new Set([...one.names, ...pathsOf(one), ...(one.otherNames ?? [])]),
  ]);
  const counts = new Map                ();
  for (const name of all.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return found.map((one, index) => {
    const names = all[index] ?? [];
    const alone = names.find((name) => counts.get(name) === 1) ?? names[0] ?? '';
    return one.place([alone, ...names.filter((name) => name !== alone)]);
  });
}

function pathsOf({ spot, paths }            )           {
  const plain = paths ?? [(0,yaml_spot/* pathOf */.XM)(spot)];
  const named = (0,yaml_document/* documentNames */.o)(spot).flatMap((document) => {
    const lead = (0,yaml_path/* formatPath */.j)({ document, steps: [] });
    return plain.map((path) => `${lead}${path}`);
  });
  return [...plain, ...named];
}

/**
 * Finds a place by its path.
 * @param file the file
 * @param selector the path
 * @returns the place; undefined where there is none
 * @throws DESIRED_STATE_AMBIGUOUS that names both places where several documents have it
 */
function findByPath(file          , selector        )                   {
  const path = (0,yaml_path/* parsePath */.R)(selector);
  return path === undefined ? undefined : onlyOne(file, selector, spotsAt(file, path));
}

/**
 * Finds where a key that is not there would be put.
 * @param file the file
 * @param selector the path of the key
 * @returns the map, or the key without a value, above it, and the key; undefined where that is not there either
 * @throws DESIRED_STATE_AMBIGUOUS where several documents have it
 */
function findParent(
  file          ,
  selector        ,
)                                                              {
  const path = (0,yaml_path/* parsePath */.R)(selector);
  const last = path?.steps.at(-1);
  if (path === undefined || last?.kind !== 'key') return undefined;
  const parents = spotsAt(file, { ...path, steps: path.steps.slice(0, -1) });
  const parent = onlyOne(file, selector, parents);
  return parent === undefined ? undefined : { parent, key: last.key };
}

function spotsAt(file          , { document, steps }          )         {
  return (0,yaml_spot/* tops */.r5)(file)
    .filter(
      (top) =>
        document === undefined ||
        (0,yaml_document/* documentNames */.o)(top).some(
          (name) =>
            name.kind === document.kind &&
            name.name === document.name &&
            name.namespace === document.namespace,
        ),
    )
    .flatMap((top) => (0,yaml_spot/* follow */.e6)(top, steps));
}

function onlyOne(file          , selector        , spots                 )                   {
  const [spot, second] = spots;
  if (spot === undefined || second === undefined) return spot;
  const { line } = (0,text_file/* positionOf */.df)(file.source.text, file.offsetOf((0,yaml_spot/* startOf */.GH)(spot)));
  throw (0,yaml_file/* yamlError */.K2)(
    'DESIRED_STATE_AMBIGUOUS',
    file,
    (0,yaml_spot/* startOf */.GH)(second),
    `expected "${selector}" once, found it here and in line ${String(line)}`,
    'Put Kind/name: (or Kind/namespace/name:) of the document before the path, or name the item of the list.',
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/insert.js
var insert = __webpack_require__(40497);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/scalar.js
var scalar = __webpack_require__(91720);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/yaml/texts.js



                                               

/**
 * @param file a file
 * @returns every scalar by its path, with the kind of value that it is read as; what stands behind an alias is told
 *   once, where its anchor is
 */
function textsOf(file          )                              {
  const texts = new Map                ();
  const walk = (node         , path        )       => {
    if ((0,dist/* isScalar */.jn)(node)) {
      const type = node.value === null ? 'null' : typeof node.value;
      texts.set(path, `${type} ${(0,yaml_spot/* nodeText */.qd)(node) ?? ''}`);
    } else if ((0,dist/* isMap */.jh)(node)) {
      for (const { key, value } of node.items)
        walk(value, `${path}.${JSON.stringify((0,yaml_spot/* nodeText */.qd)(key) ?? '')}`);
    } else if ((0,dist/* isSeq */.oP)(node)) {
      const names = node.items.map((item) =>
        (0,dist/* isMap */.jh)(item) ? (0,yaml_spot/* nodeText */.qd)(item.get('name', true)) : undefined,
      );
      const counts = new Map                            ();
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
      node.items.forEach((item, index) => {
        const name = names[index];
        // An item with a name stays the same where another one is put before it.
        const step =
          name === undefined || counts.get(name) !== 1
            ? `[${String(index)}]`
            : (0,yaml_path/* formatPath */.j)({ steps: [{ kind: 'item', key: 'name', value: name }] });
        walk(item, `${path}${step}`);
      });
    }
  };
  file.documents.forEach(({ contents }, index) => {
    walk(contents, String(index));
  });
  return texts;
}

// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/image-at.js
var image_at = __webpack_require__(39366);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/formats/yaml-format.js

                                                        
                                                                
                                                            
                                           










/** What one format of YAML is about. */
                             
                                                    
                                            
                                                               
                                                           
                                                
                                                                                    
                                                                                             
                               
                                                                                     
                               
                                              
                                                 
                                                                                                   
                                                   
 

/**
 * @param format what it is about
 * @returns it as a format of files: whatever has a path can be selected by it as well
 */
function yamlFormat(format            )             {
  return {
    imageSelectorProblem: (selector) =>
      format.isName(selector) || (0,yaml_path/* parsePath */.R)(selector) !== undefined
        ? undefined
        : 'is neither the name of an image nor a path',
    valueSelectorProblem: (selector) =>
      (0,yaml_path/* parsePath */.R)(selector) === undefined ? 'is not a path' : undefined,
    open: (source) => openYaml(source, format),
  };
}

function openYaml(source          , format            )           {
  const file = (0,yaml_file/* parseYaml */.hN)(source);
  format.check?.(file);
  let found                                   ;
  const images = ()                        =>
    (found ??= nameImages(format.find(file)).toSorted((one, other) => one.offset - other.offset));
  return {
    source,
    images,
    imagesAt: (selector) => imagesAt(file, images, selector, format),
    addImage: (edit) => format.add?.(file, edit) ?? addImage(file, edit, format),
    valueAt: (selector) => valueAt(file, selector),
    addValue: (selector, value) => addKey(file, selector, value),
    texts: () => textsOf(file),
  };
}

function imagesAt(
  file          ,
  images                             ,
  selector        ,
  { isGroup, pathsFirst }            ,
)                        {
  const path = pathsFirst ? findByPath(file, selector) : undefined;
  if (path !== undefined) return [(0,image_at/* imageAt */.t3)(path, selector)];
  const named = images().filter(({ names }) => names.includes(selector));
  const [first, second] = named;
  if (first === undefined) {
    const spot = findByPath(file, selector);
    return spot === undefined ? [] : [(0,image_at/* imageAt */.t3)(spot, selector)];
  }
  if (second === undefined || isGroup?.(selector) === true || areOneImage(named, selector))
    return named;
  const { line } = (0,text_file/* positionOf */.df)(file.source.text, first.offset);
  const better = named.map(({ names }) => `"${names[0] ?? ''}"`).join(', ');
  throw (0,yaml_file/* yamlError */.K2)(
    'DESIRED_STATE_AMBIGUOUS',
    file,
    second.offset - file.offsetOf(0),
    `expected "${selector}" to be one image, found one here and one in line ${String(line)}`,
    `Select one of them: ${better}.`,
  );
}

/** A repository stands for all places that run it, as the `name` of a kustomization's entry does. */
function areOneImage(places                       , selector        )          {
  const [repository, ...others] = new Set(places.map(({ stated }) => stated.repository));
  if (repository === undefined || others.length > 0) return false;
  return repository === selector || selector.startsWith('container=');
}

function addImage(
  file          ,
  edit           ,
  { addsByPath }            ,
)                                {
  const last = (0,yaml_path/* parsePath */.R)(edit.selector)?.steps.at(-1);
  // `namespace:policy` and `owner/name` are read as keys too, and are none that anybody writes for an image.
  const isKey = last?.kind === 'key' && /^[A-Za-z_][\w-]*$/.test(last.key);
  if (!addsByPath || !isKey) return undefined;
  // Beside `kind` and `apiVersion` of a manifest nobody reads an image: the selector is a name that is not there.
  const parent = findParent(file, edit.selector)?.parent;
  const inManifest =
    parent !== undefined && ['kind', 'apiVersion'].every((key) => (0,yaml_spot/* childOf */.GG)(parent, key));
  return inManifest ? undefined : addKey(file, edit.selector, (0,image_at/* newImage */.cW)(edit));
}

function addKey(file          , selector        , value          )                                {
  const path = (0,yaml_path/* parsePath */.R)(selector);
  const only = path?.steps[0];
  if ((0,yaml_spot/* tops */.r5)(file).length === 0 && path?.steps.length === 1 && only?.kind === 'key')
    return [(0,insert/* appendPair */.Fe)(file, only.key, value)];
  const place = findParent(file, selector);
  if (place === undefined || !(0,dist/* isMap */.jh)(place.parent.node)) return undefined;
  return [(0,insert/* insertKey */.dZ)(place.parent, place.key, value, [], `"${selector}"`)];
}

function valueAt(file          , selector        )                         {
  const spot = findByPath(file, selector);
  if (spot === undefined) return undefined;
  if ((0,dist/* isMap */.jh)(spot.node) || (0,dist/* isSeq */.oP)(spot.node)) {
    throw (0,yaml_file/* yamlError */.K2)(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      (0,yaml_spot/* startOf */.GH)(spot),
      `expected a text or a number in "${selector}", found a ${(0,dist/* isMap */.jh)(spot.node) ? 'map' : 'list'}`,
      'Name the place of one value.',
    );
  }
  return {
    offset: file.offsetOf((0,yaml_spot/* startOf */.GH)(spot)),
    text: (0,yaml_spot/* scalarOf */.ol)(spot),
    change: (value) => (0,scalar/* replaceScalar */.BB)(spot, value, 'as-before', `"${selector}"`),
  };
}


/***/ }),

/***/ 85231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ mergeStated),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Lo: () => (/* binding */ parseTagText),
/* harmony export */   vg: () => (/* binding */ textOfParts),
/* harmony export */   x5: () => (/* binding */ sameParts)
/* harmony export */ });
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75221);
                                                          

                                          

/** Repository, tag and digest, as far as a place says them. */
                                                                            

/** One place of a file that says which image runs, or a part of it. */
                             
                                                                                         
                                    
                                     
                          
                               
                                                                          
                           
                                                                                  
                                                  
                                                               
                                                          
 

/** One place of a file that holds a value. */
                             
                          
                                    
                                                        
 

/**
 * @param one what a place says
 * @param other what it is to say
 * @returns whether both are the same
 */
function sameParts(one            , other            )          {
  return (
    one.repository === other.repository && one.tag === other.tag && one.digest === other.digest
  );
}

/**
 * @param edit what is to be said
 * @returns all of it
 */
function partsOf({
  repository,
  tag,
  digest,
}   
                                                           
 )             {
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/**
 * @param parts repository, tag and digest, as far as they are known
 * @returns them as one text: `repository:tag@digest`
 */
function textOfParts({ repository, tag, digest }            )         {
  if (repository !== undefined) return (0,_image_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatImage */ .vy)({ repository, ...partsOf({ tag, digest }) });
  if (tag === undefined) return digest ?? '';
  return digest === undefined ? tag : `${tag}@${digest}`;
}

/**
 * Puts together what several places say of one image. A part that they do not agree on is left out.
 * @param stated what each of them says, in the file's order
 */
function mergeStated(stated                        )                          {
  const [first, ...others] = stated;
  if (first === undefined || others.length === 0) return first;
  const texts = [...new Set(stated.map(({ text }) => text))];
  if (texts.length === 1) return first;
  const said = (['repository', 'tag', 'digest']         ).map((part) => [
    ...new Set(stated.flatMap((one) => one[part] ?? [])),
  ]);
  const [repository, tag, digest] = said.map((values) =>
    values.length === 1 ? values[0] : undefined,
  );
  const merged = partsOf({ repository, tag, digest });
  // Whole images beside each other are listed; parts of one image are put together.
  const whole = stated.some(
    ({ repository: one, tag: other }) => one !== undefined && other !== undefined,
  );
  const text =
    whole || said.some((values) => values.length > 1) ? texts.join(' ') : textOfParts(merged);
  return { text, ...merged };
}

/**
 * Reads a tag that may hold a digest as well (`1.2.3@sha256:…`), as some charts take it.
 * @param text the value of a tag
 */
function parseTagText(text        )             {
  const { repository: _name, tag, digest } = (0,_image_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageText */ .U)(`x:${text}`);
  return partsOf(digest === undefined ? { tag: text } : { tag, digest });
}


/***/ }),

/***/ 75221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ checkEdit),
/* harmony export */   U: () => (/* binding */ parseImageText),
/* harmony export */   vy: () => (/* binding */ formatImage)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90909);


                                                          

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
  if (digest !== undefined && !_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er.safeParse(digest).success) return { text };
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
function formatImage(image                             )         {
  const { repository, tag, digest } = image;
  return `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** `nginx` is a repository of the Docker Hub; a repository with a path has a host, or is one of the Hub too. */
function isRepository(text        )          {
  return (
    _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .imageRepositorySchema */ .LV.safeParse(text).success ||
    (text.length <= 255 && /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/.test(text))
  );
}

/**
 * Refuses what does not have the form of an image: it is about to be written into a file unquoted.
 * @param edit what is to be written
 * @param file the name of the file, for the message
 * @throws DESIRED_STATE_EDIT_INVALID
 */
function checkEdit(edit           , file        )       {
  const problem = !isRepository(edit.repository)
    ? `the repository ${JSON.stringify(edit.repository)} is not host[:port]/path in lower case`
    : edit.tag !== undefined && !tagPattern.test(edit.tag)
      ? `${JSON.stringify(edit.tag)} is not a tag`
      : edit.digest !== undefined && !_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er.safeParse(edit.digest).success
        ? `${JSON.stringify(edit.digest)} is not a sha256 digest`
        : edit.tag === undefined && edit.digest === undefined
          ? 'neither a tag nor a digest is given'
          : undefined;
  if (problem === undefined) return;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .desiredStateError */ .y)('DESIRED_STATE_EDIT_INVALID', {
    message: `Expected an image with repository, tag and digest for "${edit.selector}" in ${file}; ${problem}.`,
    remedy:
      'Take the image from the outputs of build-publish-image or from the release in the ledger.',
    facts: { file, selector: edit.selector },
    location: { file },
  });
}


/***/ }),

/***/ 5512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   En: () => (/* binding */ lineEnding),
/* harmony export */   Os: () => (/* binding */ errorAt),
/* harmony export */   df: () => (/* binding */ positionOf)
/* harmony export */ });
/* unused harmony export locationOf */
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90909);
                                                                  

                                            

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
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateError */ .y)('DESIRED_STATE_UNREADABLE', {
      message: `Expected ${file} to have at most ${String(maximumBytes)} bytes; it has ${String(bytes.length)}.`,
      remedy: 'Check that the policy names the right file.',
      facts: { file, bytes: bytes.length },
      location: { file },
    });
  }
  if (bytes.includes(0)) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateError */ .y)('DESIRED_STATE_UNREADABLE', {
      message: `Expected ${file} to be a text; it holds bytes of zero.`,
      remedy: 'Check that it is the right file, stored as UTF-8.',
      facts: { file },
      location: { file },
    });
  }
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateError */ .y)('DESIRED_STATE_UNREADABLE', {
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
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateError */ .y)(code, {
    message: `${source.file}:${String(line)}:${String(column)}: ${message}`,
    remedy,
    facts: { file: source.file, line, column },
    location: locationOf(source, offset),
  });
}


/***/ }),

/***/ 50365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ manifestsIn),
/* harmony export */   o: () => (/* binding */ documentNames)
/* harmony export */ });
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96284);
                                              

                                               

/** A Kubernetes object in a file. */
                           
                      
                        
                                                           
                         
 

/**
 * @param file a file
 * @returns every Kubernetes object in it, those within lists too
 */
function manifestsIn(file          )             {
  return (0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .tops */ .r5)(file).flatMap((top) => manifestsAt(top));
}

function manifestsAt(spot      )             {
  const kind = (0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)((0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(spot, 'kind'));
  const version = (0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)((0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(spot, 'apiVersion'));
  if (kind === undefined || version === undefined) return [];
  const items = (0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(spot, 'items');
  if (kind.endsWith('List') && items !== undefined) {
    return (0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(items).flatMap((item) => manifestsAt(item));
  }
  const slash = version.indexOf('/');
  return [{ spot, kind, group: slash === -1 ? '' : version.slice(0, slash) }];
}

/**
 * @param spot any place of a document
 * @returns what the document is called, in the short form and with its namespace; nothing where it has no name
 */
function documentNames(spot      )                          {
  const known = namesOf.get(spot.document);
  if (known !== undefined) return known;
  let top = spot;
  while (top.parent !== undefined) top = top.parent;
  const names = namesAt(top);
  namesOf.set(spot.document, names);
  return names;
}

const namesOf = new WeakMap                                           ();

function namesAt(top      )                          {
  const metadata = (0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(top, 'metadata');
  const kind = (0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)((0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(top, 'kind'));
  const name = metadata === undefined ? undefined : (0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)((0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(metadata, 'name'));
  if (kind === undefined || name === undefined || metadata === undefined) return [];
  const namespace = (0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)((0,_spot_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(metadata, 'namespace'));
  return namespace === undefined
    ? [{ kind, name }]
    : [
        { kind, name },
        { kind, namespace, name },
      ];
}


/***/ }),

/***/ 64622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ removeItem),
/* harmony export */   ep: () => (/* binding */ renameKey),
/* harmony export */   yE: () => (/* binding */ removeKey)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70940);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91720);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96284);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20818);

                                           





/**
 * Takes a key out of a map, with its line where it has one.
 * @param spot the value of the key
 * @param what names the place in messages
 * @throws DESIRED_STATE_UNSUPPORTED where it is shared with another place
 */
function removeKey(spot      , what        )         {
  (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(spot, what);
  const { file, pair, parent } = spot;
  if (pair === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent?.node))
    throw new TypeError('a key is taken out of a map');
  const { items } = parent.node;
  const index = items.indexOf(pair);
  const [before, next] = [items[index - 1], items[index + 1]];
  const { start } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)((0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(pair));
  const end = (0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .endOfPair */ .Bj)(pair);
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
  const ownLine = file.text.slice(lineStart, start).trim() === '';
  if (spot.flow || !ownLine) {
    if (next !== undefined) return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, start, (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)((0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(next)).start, '');
    return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, before === undefined ? start : (0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .endOfPair */ .Bj)(before), end, '');
  }
  const newline = file.text.indexOf('\n', Math.max(end - 1, start));
  if (newline !== -1) return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, lineStart, newline + 1, '');
  return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, Math.max((0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .endOfLine */ .vT)(file.text, lineStart - 1), 0), file.text.length, '');
}

/**
 * Gives a key of a map another name.
 * @param spot the value of the key
 * @param key the new name
 * @param what names the place in messages
 * @throws DESIRED_STATE_UNSUPPORTED where it is shared with another place
 */
function renameKey(spot      , key        , what        )         {
  (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(spot, what);
  if (spot.pair === undefined) throw new TypeError('a key of a map gets another name');
  const old = (0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(spot.pair);
  const quoted = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(old) && old.type === 'QUOTE_DOUBLE';
  const { start, end } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(old);
  return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(spot.file, start, end, quoted ? (0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .doubleQuoted */ .UN)(key) : (0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(key, spot.flow));
}

/**
 * Takes an item out of a list, with its lines where it has some.
 * @param list the list
 * @param item the item
 * @param what names the place in messages
 */
function removeItem(list      , item                  , what        )         {
  (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(list, what);
  const { file, node } = list;
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(item?.node)) throw new TypeError('an item is taken out of a list');
  const nodes = node.items.filter((other) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(other));
  const index = nodes.indexOf(item.node);
  const { start, end } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(item.node);
  const [before, next] = [nodes[index - 1], nodes[index + 1]];
  if (!list.flow && node.flow !== true) {
    const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
    const newline = file.text.indexOf('\n', Math.max(end - 1, start));
    if (newline !== -1) return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, lineStart, newline + 1, '');
    return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, Math.max((0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .endOfLine */ .vT)(file.text, lineStart - 1), 0), file.text.length, '');
  }
  if (next !== undefined) return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, start, (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(next).start, '');
  return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, before === undefined ? start : (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(before).end, end, '');
}


/***/ }),

/***/ 4847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ fillMap),
/* harmony export */   Uh: () => (/* binding */ lonePlace),
/* harmony export */   j3: () => (/* binding */ textPlace),
/* harmony export */   n2: () => (/* binding */ mapForm),
/* harmony export */   sl: () => (/* binding */ partsPlace)
/* harmony export */ });
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75221);
/* harmony import */ var _image_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85231);
/* harmony import */ var _insert_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40497);
/* harmony import */ var _existing_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64622);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91720);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96284);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20818);
                                                           


                                           






/** What stands in a text before the image itself: `oci://`, or the `name=` of an Argo CD override. */
                         
                                               
                                                              
 

const plainForm                = { read: _image_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageText */ .U, write: _image_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatImage */ .vy };

/**
 * A text that holds the whole image.
 * @param spot where it stands
 * @param names what selects it
 * @param form what stands around the image
 */
function textPlace(
  spot      ,
  names                   ,
  form                = plainForm,
)             {
  const before = ((0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(spot) ?? '').trim();
  const stated = form.read(before);
  return {
    names,
    offset: spot.file.offsetOf((0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)(spot)),
    stated,
    shared: spot.shared !== undefined,
    holds: _image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI,
    change: (edit) => {
      (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(spot, `the image "${edit.selector}"`);
      if ((0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .sameParts */ .x5)(stated, edit)) return [];
      refuseSpaces(spot, before, edit.selector);
      const text = form.write(edit, before);
      return (0,_scalar_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceScalar */ .BB)(spot, text, 'text', `the image "${edit.selector}"`);
    },
  };
}

function refuseSpaces(spot      , text        , selector        )       {
  if (!/\s/.test(text)) return;
  throw (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_4__/* .yamlError */ .K2)(
    'DESIRED_STATE_UNSUPPORTED',
    spot.file,
    (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)(spot),
    `expected an image in one word for "${selector}", found a text with blanks`,
    'Name the place that holds the image.',
  );
}

/** An image whose parts stand in a map of their own, or beside each other in some other way. */
                            
                                   
                    
                           
                                       
                                         
                                  
                                     
                                                                                     
                                      
                                                                 
                           
                                     
                                                                                      
                                                            
                                                                                  
                                                                                              
                                                                                                   
 
                                                        

/**
 * An image in several texts. Both tag and digest are written; a part that the edit does not give is taken away,
 * for a wrong digest would win over the tag, and a wrong tag would mislead people.
 * @param names what selects it
 * @param form its parts
 */
function partsPlace(names                   , form           )             {
  const said = statedParts(form);
  const spots = [form.at, form.registry, form.repository, form.tag, form.digest];
  return {
    names,
    offset: form.at.file.offsetOf((0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)(form.at)),
    stated: { text: (0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .textOfParts */ .vg)(said), ...said },
    shared: spots.some((spot) => spot?.shared !== undefined),
    holds: _image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI,
    change: (edit) => ((0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .sameParts */ .x5)(said, edit) ? [] : changeParts(form, said, edit)),
  };
}

function statedParts(form           )             {
  const host = (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(form.registry) ?? '';
  const path = withoutScheme(form, (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(form.repository) ?? '');
  const name = path === '' ? form.usual : host === '' ? path : `${host}/${path}`;
  const tag = (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(form.tag) ?? '';
  const digest = (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(form.digest) ?? '';
  const parts = tag === '' ? {} : (0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTagText */ .Lo)(tag);
  return (0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)({
    repository: name === '' ? undefined : name,
    tag: parts.tag,
    digest: digest === '' ? parts.digest : digest,
  });
}

function withoutScheme({ scheme = '' }           , text        )         {
  return text.startsWith(scheme) ? text.slice(scheme.length) : text;
}

function changeParts(form           , said            , edit           )                    {
  const what = `the image "${edit.selector}"`;
  (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(form.at, what);
  const set = (part           , text        )                    => {
    const spot = form[part];
    if (spot !== undefined) return (0,_scalar_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceScalar */ .BB)(spot, text, 'text', `"${part}" of ${what}`);
    return form.insert(part, text, what);
  };
  const setOrDrop = (part                  , text                    )                    => {
    if (text !== undefined) return set(part, text);
    const spot = form[part];
    return ((0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(spot) ?? '') === '' || spot === undefined ? [] : form.drop(part, spot, what);
  };
  const { tag, digest } = edit;
  const repository =
    said.repository === edit.repository ? [] : changeRepository(form, edit.repository, set, what);
  const joined =
    tag !== undefined &&
    digest !== undefined &&
    ((0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(form.digest) ?? '') === '' &&
    (0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTagText */ .Lo)((0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(form.tag) ?? '').digest !== undefined;
  if (joined) return [...repository, ...set('tag', `${tag}@${digest}`)];
  const renamed = renamePart(form, edit, what);
  if (renamed !== undefined) return [...repository, ...renamed];
  return [...repository, ...setOrDrop('tag', tag), ...setOrDrop('digest', digest)];
}

/** The one of tag and digest that is not given makes room for the one that is not there yet: in its line. */
function renamePart(
  form           ,
  { tag, digest }           ,
  what        ,
)                                {
  const [part, text, old] =
    tag === undefined
      ? (['digest', digest, form.tag]         )
      : (['tag', digest === undefined ? tag : undefined, form.digest]         );
  if (text === undefined || form[part] !== undefined) return undefined;
  return old === undefined || ((0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(old) ?? '') === ''
    ? undefined
    : form.rename?.(old, part, text, what);
}

/** Where the registry has a key of its own, host and path are written apart. */
function changeRepository(
  form           ,
  repository        ,
  set                                                      ,
  what        ,
)                    {
  const host = (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(form.registry) ?? '';
  if (form.registry === undefined || host === '')
    return set('repository', `${form.scheme ?? ''}${repository}`);
  const slash = repository.indexOf('/');
  const first = repository.slice(0, Math.max(slash, 0));
  const named = /[.:]|^localhost$/.test(first);
  return [
    ...(0,_scalar_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceScalar */ .BB)(form.registry, named ? first : 'docker.io', 'text', `"registry" of ${what}`),
    ...set('repository', named ? repository.slice(slash + 1) : repository),
  ];
}

/** One part of an image that stands alone: the value behind a setter, or a tag. */
                           
                      
                           
                                                                                                                  
                           
 

/**
 * @param names what selects it
 * @param lone the part
 */
function lonePlace(names                   , { spot, part, joined }          )             {
  const text = ((0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(spot) ?? '').trim();
  const said = (0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)(part === 'tag' ? (0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTagText */ .Lo)(text) : { [part]: text });
  const together = part === 'tag' && (joined || said.digest !== undefined);
  const holds = (edit           )             =>
    together ? (0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)({ tag: edit.tag, digest: edit.digest }) : { [part]: edit[part] };
  return {
    names,
    offset: spot.file.offsetOf((0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)(spot)),
    stated: { text, ...said },
    shared: spot.shared !== undefined,
    holds,
    change: (edit) => {
      const what = `the image "${edit.selector}"`;
      (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(spot, what);
      const wanted = edit[part];
      if (wanted === undefined) {
        throw (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_4__/* .yamlError */ .K2)(
          'DESIRED_STATE_EDIT_INVALID',
          spot.file,
          (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)(spot),
          `expected a ${part} for ${what}, which this place holds; none is given`,
          `Give the ${part} as well.`,
        );
      }
      if ((0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .sameParts */ .x5)(said, holds(edit))) return [];
      const written = together ? (0,_image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .textOfParts */ .vg)(holds(edit)) : wanted;
      return (0,_scalar_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceScalar */ .BB)(spot, written, 'text', what);
    },
  };
}

/**
 * @param map a map
 * @param keys what its parts are called
 * @param order in which order people write them
 * @param drop whether a part that is taken away leaves an empty text, which overrides a chart's own value
 * @param usual the repository where no part says it
 */
function mapForm(
  map      ,
  keys                                                                      ,
  order                   ,
  drop                ,
  usual         ,
)            {
  const registry = keys.registry === undefined ? undefined : (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(map, keys.registry);
  return {
    at: map,
    registry,
    repository: (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(map, keys.repository),
    tag: (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(map, keys.tag),
    digest: (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(map, keys.digest),
    usual,
    insert: (part, text, what) => [(0,_insert_js__WEBPACK_IMPORTED_MODULE_5__/* .insertKey */ .dZ)(map, keys[part], text, order, what)],
    drop: (_part, spot, what) =>
      drop === 'key' ? [(0,_existing_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .removeKey */ .yE)(spot, what)] : (0,_scalar_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceScalar */ .BB)(spot, '', 'text', what),
    ...(drop === 'text'
      ? {}
      : {
          rename: (spot, part, text, what) => [
            (0,_existing_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .renameKey */ .ep)(spot, keys[part], what),
            ...(0,_scalar_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceScalar */ .BB)(spot, text, 'text', what),
          ],
        }),
  };
}

/**
 * A map that is empty, and gets an image.
 * @param names what selects it
 * @param map the map
 * @param pairs what it is to hold
 */
function fillMap(
  names                   ,
  map      ,
  pairs                                                ,
)             {
  return {
    names,
    offset: map.file.offsetOf((0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)(map)),
    stated: { text: '' },
    shared: map.shared !== undefined,
    holds: _image_place_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI,
    change: (edit) => [(0,_insert_js__WEBPACK_IMPORTED_MODULE_5__/* .fillEmptyMap */ .PP)(map, pairs(edit), `the image "${edit.selector}"`)],
  };
}


/***/ }),

/***/ 40497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ insertItem),
/* harmony export */   Fe: () => (/* binding */ appendPair),
/* harmony export */   PP: () => (/* binding */ fillEmptyMap),
/* harmony export */   bc: () => (/* binding */ insertText),
/* harmony export */   dZ: () => (/* binding */ insertKey),
/* harmony export */   us: () => (/* binding */ insertList)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5512);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70940);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91720);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96284);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20818);


                                           





/** What is put behind a new key: a text, a map of texts, or a list of maps. */
                                                                                  

/**
 * Adds a key to a map in the map's own style: behind the nearest one that stands before it in `order`, else
 * behind the last one.
 * @param map the map
 * @param key the new key
 * @param value what it says
 * @param order the order in which people write such keys
 * @param what names the place in messages
 * @throws DESIRED_STATE_UNSUPPORTED where the map is shared with another place
 */
function insertKey(
  map      ,
  key        ,
  value          ,
  order                   ,
  what        ,
)         {
  (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(map, what);
  const { file, node } = map;
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) throw new TypeError('a key is put into a map');
  const before = order.slice(0, Math.max(order.indexOf(key), 0)).toReversed();
  const sibling =
    before.map((name) => (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(map, name)?.pair).find((pair) => pair !== undefined) ??
    order.map((name) => (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(map, name)?.pair).find((pair) => pair !== undefined) ??
    node.items.at(-1);
  if (map.flow || node.flow === true) {
    return insertFlow(file, node, sibling, (quoted) => flowPair(key, value, quoted));
  }
  if (sibling === undefined) throw new TypeError('a block map has a key');
  const column = columnOf(file, (0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(sibling));
  return linesAfter(file, (0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .endOfPair */ .Bj)(sibling), blockPair(file, column, key, value));
}

/**
 * Adds an item to the end of a list of maps, in the list's own style.
 * @param list the list
 * @param pairs what the item says
 * @param after the item behind which it is put; the last one where absent
 * @param what names the place in messages
 * @throws DESIRED_STATE_UNSUPPORTED where the list is shared with another place
 */
function insertItem(
  list      ,
  pairs                           ,
  what        ,
  after       ,
)         {
  (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(list, what);
  const { file, node } = list;
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) throw new TypeError('an item is put into a list');
  const last = after?.node ?? (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(list).at(-1)?.node;
  if (list.flow || node.flow === true) {
    const quoted = quotedKeys(list);
    const item = `{ ${flowPairs(pairs, quoted)} }`;
    const at = last === null || last === undefined ? (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(node).start + 1 : (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(last).end;
    return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .spliceIn */ .mf)(file, at, at, `${(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(last) ? ', ' : ''}${item}`);
  }
  const { start, end } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(node);
  const gap = /^-( +)\S/.exec(file.text.slice(start, start + 100))?.[1] ?? ' ';
  const lines = itemLines(pairs, columnOf(file, node), gap);
  return linesAfter(file, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(last) ? (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(last).end : end, lines);
}

/**
 * Adds a text to the end of a list of texts, in the list's own style.
 * @param list the list
 * @param text the new item
 * @param what names the place in messages
 */
function insertText(list      , text        , what        )         {
  (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(list, what);
  const { file, node } = list;
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) throw new TypeError('an item is put into a list');
  const last = (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(list).at(-1);
  const flow = list.flow || node.flow === true;
  const double = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(last?.node) && last.node.type === 'QUOTE_DOUBLE';
  const word = double ? (0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .doubleQuoted */ .UN)(text) : (0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(text, flow);
  const end = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(last?.node) ? (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(last.node).end : (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(node).start + 1;
  if (flow) return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .spliceIn */ .mf)(file, end, end, `${last === undefined ? '' : ', '}${word}`);
  return linesAfter(file, end, [`${' '.repeat(columnOf(file, node))}- ${word}`]);
}

/**
 * Adds `key:` and a list with one item to a map.
 * @param map the map, which lacks the key or has no value there
 * @param key the key
 * @param pairs what the item says
 * @param what names the place in messages
 */
function insertList(
  map      ,
  key        ,
  pairs                           ,
  what        ,
)                    {
  (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(map, what);
  const { file, node } = map;
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) throw new TypeError('a list is put into a map');
  const present = (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .childOf */ .GG)(map, key);
  if (map.flow || node.flow === true) {
    if (present === undefined) {
      const item = (quoted         )         =>
        `${quoted ? JSON.stringify(key) : key}: [{ ${flowPairs(pairs, quoted)} }]`;
      return [insertFlow(file, node, node.items.at(-1), item)];
    }
    throw (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlError */ .K2)(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(node).start,
      `expected a list in "${key}"`,
      `Write "${key}": [] once, by hand.`,
    );
  }
  const column = columnOf(file, node);
  const lines = itemLines(pairs, column + listIndent(map), ' ');
  if (present?.pair === undefined) {
    const last = node.items.at(-1);
    if (last === undefined) throw new TypeError('a block map has a key');
    return [linesAfter(file, (0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .endOfPair */ .Bj)(last), [`${' '.repeat(column)}${key}:`, ...lines])];
  }
  // `images:` and `images: null` differ: the word has to go.
  const { end } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)((0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(present.pair));
  const word = present.node === null ? undefined : (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(present.node);
  const line = linesAfter(file, end, lines);
  if (word === undefined || word.start === word.end) return [line];
  return [(0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .spliceIn */ .mf)(file, end, word.end, ':'), line];
}

/**
 * Puts pairs into `{}`.
 * @param map the empty map
 * @param pairs what it is to hold
 * @param what names the place in messages
 */
function fillEmptyMap(map      , pairs                           , what        )         {
  (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(map, what);
  if (map.node === null) throw new TypeError('an empty map is a node');
  const { start, end } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(map.node);
  return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .spliceIn */ .mf)(map.file, start, end, `{ ${flowPairs(pairs, quotedKeys(map))} }`);
}

/**
 * Adds lines at the end of a file that has no content yet.
 * @param file the file
 * @param key the key
 * @param value what it says
 */
function appendPair(file          , key        , value          )         {
  const ending = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .lineEnding */ .En)(file.text);
  const lines = blockPair(file, 0, key, value).join(ending);
  const at = file.text.length;
  const complete = file.text === '' || file.text.endsWith('\n');
  return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .spliceIn */ .mf)(file, at, at, complete ? `${lines}${ending}` : `${ending}${lines}`);
}

/** Whole lines behind the line in which `offset` lies. A text without a final newline stays one. */
function linesAfter(file          , offset        , lines                   )         {
  const { text } = file;
  const at = (0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .endOfLine */ .vT)(text, offset > 0 && text[offset - 1] === '\n' ? offset - 1 : offset);
  const ending = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .lineEnding */ .En)(file.source.text);
  return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .spliceIn */ .mf)(file, at, at, lines.map((line) => `${ending}${line}`).join(''));
}

function blockPair(file          , column        , key        , value          )           {
  const lead = ' '.repeat(column);
  const name = (0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(key, false);
  if (typeof value === 'string') return [`${lead}${name}: ${(0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(value, false)}`];
  const inner = ' '.repeat(column + indentStep(file));
  return [
    `${lead}${name}:`,
    ...value.map(([part, text]) => `${inner}${part}: ${(0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(text, false)}`),
  ];
}

function itemLines(pairs                           , column        , gap        )           {
  return pairs.map(([key, value], index) => {
    const lead = index === 0 ? `-${gap}` : ' '.repeat(1 + gap.length);
    return `${' '.repeat(column)}${lead}${key}: ${(0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(value, false)}`;
  });
}

/** By how many blanks the file's first nested map is indented. */
function indentStep(file          )         {
  return (
    /^[^\s#-][^\n]*:[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s-]/m.exec(file.text)?.[1]
      ?.length ?? 2
  );
}

/** Lists stand at their key's column or behind it; the map's first list says which it is here. */
function listIndent(map      )         {
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map.node)) return 0;
  const list = map.node.items
    .map((pair) => pair.value)
    .find((value) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) && value.flow !== true);
  return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list) ? columnOf(map.file, list) - columnOf(map.file, map.node) : 0;
}

function insertFlow(
  file          ,
  map      ,
  sibling                  ,
  pair                             ,
)         {
  if (sibling === undefined) {
    const at = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(map).start + 1;
    return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .spliceIn */ .mf)(file, at, at, pair(/"[^"\n]*"\s*:/.test(file.text)));
  }
  const key = (0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(sibling);
  const quoted = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.type === 'QUOTE_DOUBLE';
  const end = (0,_places_js__WEBPACK_IMPORTED_MODULE_2__/* .endOfPair */ .Bj)(sibling);
  const { start } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(key);
  const lead =
    /(?:\r?\n)[ \t]*$/.exec(file.text.slice(Math.max(start - 500, 0), start))?.[0] ?? ' ';
  // The file's indentation is added by the change itself.
  return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .spliceIn */ .mf)(file, end, end, `,${lead}${pair(quoted)}`);
}

function flowPair(key        , value          , quoted         )         {
  const name = quoted ? (0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .doubleQuoted */ .UN)(key) : (0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(key, true);
  if (typeof value !== 'string') return `${name}: { ${flowPairs(value, quoted)} }`;
  return `${name}: ${quoted ? (0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .doubleQuoted */ .UN)(value) : (0,_scalar_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(value, true)}`;
}

function flowPairs(pairs                           , quoted         )         {
  return pairs.map(([key, value]) => flowPair(key, value, quoted)).join(', ');
}

/** Whether the keys around a list stand in quotes: JSON. */
function quotedKeys(list      )          {
  for (let spot                   = list; spot !== undefined; spot = spot.parent) {
    const key = spot.pair?.key;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key)) return key.type === 'QUOTE_DOUBLE';
  }
  return false;
}

function columnOf(file          , node      )         {
  const { start } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(node);
  return start - (file.text.lastIndexOf('\n', start - 1) + 1);
}


/***/ }),

/***/ 15303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parsePath),
/* harmony export */   j: () => (/* binding */ formatPath)
/* harmony export */ });
/** One step of a path: a key of a map, the place in a list, or the item of a list that says something. */
                  
                                                  
                                                      
                                                                            

/** Which document of a file is meant, where a path fits several of them. */
                               
                        
                              
                        
 

/** A place in a file of YAML. */
                           
                                   
                                  
 

const documentPattern =
  /^([A-Z][A-Za-z0-9]*)\/(?:([a-z0-9][a-z0-9-]*)\/)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?):(?=.)/;
const stepPattern =
  /\.?(?:((?:[^.[\]"\\]|\\.)+)|\[(\d{1,6})\]|\[("(?:[^"\\]|\\.)*")\]|\[([A-Za-z0-9_.-]+)=(?:("(?:[^"\\]|\\.)*")|([^\]"]*))\])/y;

/**
 * Reads a path: `spec.values.image`, `containers[0].image`, `containers[name=web].image`, `data["app.conf"]` (or
 * `data.app\.conf`), each perhaps behind `Kind/name:` or `Kind/namespace/name:` of the document.
 * @param text the path
 * @returns undefined where it is none
 */
function parsePath(text        )                       {
  const named = documentPattern.exec(text);
  const [lead = '', kind, namespace, name] = named ?? [];
  const steps         = [];
  stepPattern.lastIndex = lead.length;
  while (stepPattern.lastIndex < text.length) {
    const match = stepPattern.exec(text);
    const step = match === null ? undefined : stepOf(match);
    if (step === undefined) return undefined;
    steps.push(step);
  }
  if (steps.length === 0) return undefined;
  if (kind === undefined || name === undefined) return { steps };
  return { document: { kind, name, ...(namespace === undefined ? {} : { namespace }) }, steps };
}

function stepOf([whole, plain, index, quoted, key, quotedValue, value]                 ) 
                   {
  if (plain !== undefined) return { kind: 'key', key: plain.replace(/\\(.)/g, '$1') };
  if (whole.startsWith('.[')) return undefined;
  if (index !== undefined) return { kind: 'index', index: Number(index) };
  if (quoted !== undefined) {
    const text = unquote(quoted);
    return text === undefined ? undefined : { kind: 'key', key: text };
  }
  const says = quotedValue === undefined ? value : unquote(quotedValue);
  return key === undefined || says === undefined ? undefined : { kind: 'item', key, value: says };
}

function unquote(text        )                     {
  try {
    const value          = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param path a path
 * @returns it as people write it; `parsePath` reads it
 */
function formatPath({ document, steps }          )         {
  const { kind, namespace, name } = document ?? {};
  const lead =
    kind === undefined || name === undefined
      ? ''
      : `${kind}/${namespace === undefined ? '' : `${namespace}/`}${name}:`;
  return steps.reduce((text, step) => text + formatStep(step, text === lead), lead);
}

function formatStep(step      , first         )         {
  switch (step.kind) {
    case 'key':
      if (!/^[^.[\]"\\\s:]+$/.test(step.key)) return `[${JSON.stringify(step.key)}]`;
      return `${first ? '' : '.'}${step.key}`;
    case 'index':
      return `[${String(step.index)}]`;
    case 'item': {
      const plain = /^[^\]"]*$/.test(step.value);
      return `[${step.key}=${plain ? step.value : JSON.stringify(step.value)}]`;
    }
  }
}


/***/ }),

/***/ 70940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ endOfPair),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   vT: () => (/* binding */ endOfLine)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20818);



/**
 * @param text a text
 * @param offset a place in it
 * @returns where the place's line ends, its line ending left out
 */
function endOfLine(text        , offset        )         {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** @returns the key of a pair that was parsed */
function keyOf(pair      )       {
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.key)) throw new TypeError('a parsed pair has a key');
  return pair.key;
}

/** @returns where a pair ends: its value, or its key where it has none */
function endOfPair(pair      )         {
  const { value } = pair;
  const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) && (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(value).end > (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(value).start ? value : keyOf(pair);
  const { end } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(node);
  return end;
}


/***/ }),

/***/ 91720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ replaceScalar),
/* harmony export */   UN: () => (/* binding */ doubleQuoted),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5512);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96284);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20818);


                                           



/** What a text is to be read as: always a text, or what the old value was where the new one can be that. */
                                              

/**
 * Replaces one value by another, in the form that it has: quotes, block scalar, or plain.
 * @param spot where it stands
 * @param text the new value
 * @param kind whether `5` may stay a number
 * @param what names the place in messages
 * @returns the change; nothing where the value says so already
 * @throws DESIRED_STATE_UNSUPPORTED for what is shared, no scalar, or has a tag of its own
 */
function replaceScalar(
  spot      ,
  text        ,
  kind            ,
  what        ,
)                    {
  (0,_spot_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseShared */ .qY)(spot, what);
  const { file, node } = spot;
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && says(node, text, kind)) return [];
  if (node === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.source === '' && node.type === 'PLAIN'))
    return [fillEmpty(spot, text, what)];
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str')) {
    throw (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlError */ .K2)(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(node).start,
      `expected one text for ${what}, found ${(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? `the tag ${node.tag ?? ''}` : 'a map or a list'}`,
      'Write the value as one plain or quoted text.',
    );
  }
  const { start, end } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(node);
  switch (node.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return [replaceBlock(file, node, text)];
    case 'QUOTE_DOUBLE':
      return [(0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, start, end, doubleQuoted(text))];
    case 'QUOTE_SINGLE':
      return [(0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, start, end, singleQuoted(text))];
    default: {
      const before = typeof node.value;
      const keep = kind === 'as-before' && before !== 'string' && readsAs(text, before);
      return [(0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, start, end, keep ? text : plainText(text, spot.flow))];
    }
  }
}

function says(node        , text        , kind            )          {
  return (
    node.value === text || (kind === 'as-before' && node.value !== null && node.source === text)
  );
}

/**
 * @param text a text
 * @param flow whether it stands in `{…}` or `[…]`
 * @returns it as YAML; quoted where it would be read as something else without
 */
function plainText(text        , flow         )         {
  if (text === '' || (flow && /[,[\]{}]/.test(text))) return doubleQuoted(text);
  // YAML 1.1 readers (Go's among them) take more words for numbers and booleans than YAML 1.2 does.
  return [read(text, '1.2'), read(text, '1.1')].every((value) => value === text) &&
    !/[\p{Cc}\u2028\u2029\uFEFF]/u.test(text)
    ? text
    : doubleQuoted(text);
}

/** @returns the text in double quotes; what some reader takes for the end of a line is escaped */
function doubleQuoted(text        )         {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function singleQuoted(text        )         {
  return /[\p{Cc}\u2028\u2029\uFEFF]/u.test(text)
    ? doubleQuoted(text)
    : `'${text.replaceAll("'", "''")}'`;
}

function read(text        , version               )          {
  try {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { version, logLevel: 'error' });
  } catch {
    return undefined;
  }
}

/** Whether every reader takes the word for the kind of value that stood there, and for the same one. */
function readsAs(text        , kind        )          {
  const value = read(text, '1.2');
  return typeof value === kind && value === read(text, '1.1');
}

/** `key:` without a value. */
function fillEmpty(spot      , text        , what        )         {
  const { file, node, pair } = spot;
  const key = pair?.key;
  const bare =
    node === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.anchor === undefined && node.tag === undefined);
  const end = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(key).end : (node?.range?.[0] ?? 0);
  const colon = /^[ \t]*:/.exec(file.text.slice(end, end + 200));
  if (!bare || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || colon === null) {
    throw (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlError */ .K2)(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      end,
      `expected ":" and a value for ${what}, found an empty one`,
      'Write the key and its value in one line.',
    );
  }
  const at = end + colon[0].length;
  const quoted = spot.flow && key.type === 'QUOTE_DOUBLE';
  return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, at, at, ` ${quoted ? doubleQuoted(text) : plainText(text, spot.flow)}`);
}

/** Puts other lines into a block scalar; the header changes only where the text's end needs it. */
function replaceBlock(file          , node        , text        )         {
  const { start, end } = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(node);
  const block = file.text.slice(start, end);
  const header = /^([|>])([0-9+-]*)([^\r\n]*)(\r?\n)?/.exec(block);
  const [head = '', style = '', indicators = '', rest = ''] = header ?? [];
  const content = block.slice(head.length);
  const indentation = /^(?:[ \t]*\r?\n)*( +)/.exec(content)?.[1] ?? '';
  const lastLine = /(?:[ \t]*(?:\r?\n|$))*$/.exec(content)?.index ?? content.length;
  const body = text.replace(/\n+$/, '');
  const newlines = text.length - body.length;
  const digit = indicators.replace(/[+-]/g, '');
  if (
    indentation === '' ||
    digit !== '' ||
    body === '' ||
    // Blank lines behind a scalar that did not keep them would become a part of it.
    (newlines > 1 && !indicators.includes('+')) ||
    /^[ \t\n]/.test(body) ||
    /[^\P{Cc}\n\t]|[\u2028\u2029\uFEFF]/u.test(text)
  ) {
    return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, start, start + head.length + lastLine, doubleQuoted(text));
  }
  const ending = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .lineEnding */ .En)(file.text);
  const lines = body.split('\n').map((line) => (line === '' ? '' : `${indentation}${line}`));
  const chomp = newlines === 0 ? '-' : newlines > 1 ? '+' : '';
  const first = `${body.includes('\n') ? '|' : style}${chomp}${rest}`;
  // What follows the last line of a scalar that keeps its blank lines is a part of it.
  const whole = indicators.includes('+');
  const tail = whole ? ending.repeat(Math.max(newlines, 1)) : '';
  const until = whole ? end : start + head.length + lastLine;
  return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .spliceIn */ .mf)(file, start, until, [first, ...lines].join(ending) + tail);
}


/***/ }),

/***/ 96284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   e6: () => (/* binding */ follow),
/* harmony export */   ol: () => (/* binding */ scalarOf),
/* harmony export */   qY: () => (/* binding */ refuseShared),
/* harmony export */   qd: () => (/* binding */ nodeText),
/* harmony export */   r5: () => (/* binding */ tops)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15303);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20818);




/** A place in a document, found by walking down to it. */
                       
                          
                                     
                                                                            
                             
                                                                                  
                       
                         
                                  
                                                                                    
                         
                                                          
                          
                                                   
                           
 

/** Why changing a place changes another one. */
                  
                      
                           
 

/**
 * @param file a file
 * @returns the top of each of its documents
 */
function tops(file          )         {
  return file.documents.flatMap((document) => {
    const node          = document.contents;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? [spotOf({ file, document, steps: [], flow: false }, node, {})] : [];
  });
}

/**
 * @param spot a place
 * @param key a key
 * @returns the value of that key; undefined where the place is no map or lacks it. What a merge key (`<<`) brings
 *   counts, and is shared.
 */
function childOf(spot      , key        )                   {
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(spot.node)) return undefined;
  const pair = pairsOf(spot.node).get(key);
  if (pair !== undefined) return pairSpot(spot, pair, key);
  for (const merged of mergedInto(spot)) {
    const found = childOf(merged, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

const pairsByKey = new WeakMap                                    ();

/** A chart's values may have thousands of keys, which are asked for again and again. */
function pairsOf(map         )                            {
  const found = pairsByKey.get(map);
  if (found !== undefined) return found;
  const pairs = new Map              ();
  for (const pair of map.items) {
    const key = keyText(pair.key);
    if (key !== undefined && !pairs.has(key)) pairs.set(key, pair);
  }
  pairsByKey.set(map, pairs);
  return pairs;
}

/**
 * @param spot a place
 * @returns the values of a map by their keys; nothing where it is no map
 */
function childrenOf(spot      )                                                  {
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(spot.node)) return [];
  return spot.node.items.flatMap((pair) => {
    const key = keyText(pair.key);
    return key === undefined || key === '<<' ? [] : [{ key, spot: pairSpot(spot, pair, key) }];
  });
}

/**
 * @param spot a place
 * @returns the items of a list, named by their `name` where that is the only one of its kind; nothing where it is
 *   no list
 */
function itemsOf(spot      )         {
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(spot.node)) return [];
  const flow = spot.flow || spot.node.flow === true;
  const items = spot.node.items.map((item, index) =>
    spotOf({ ...inside(spot), flow, steps: [...spot.steps, { kind: 'index', index }] }, item, {}),
  );
  const names = items.map((item) => scalarOf(childOf(item, 'name')));
  const counts = new Map                            ();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return items.map((item, index) => {
    const value = names[index];
    if (value === undefined || counts.get(value) !== 1) return item;
    return { ...item, steps: [...spot.steps, { kind: 'item', key: 'name', value }] };
  });
}

/**
 * Walks down from a place.
 * @param spot where to start
 * @param steps the way
 * @returns every place that the steps lead to: none, one, or (items of a list that say the same) several
 */
function follow(spot      , steps                 )         {
  const [step, ...rest] = steps;
  if (step === undefined) return [spot];
  const next = stepFrom(spot, step);
  return next.flatMap((found) => follow({ ...found, steps: [...spot.steps, step] }, rest));
}

function stepFrom(spot      , step      )         {
  switch (step.kind) {
    case 'key': {
      const child = childOf(spot, step.key);
      return child === undefined ? [] : [child];
    }
    case 'index': {
      const item = itemsOf(spot)[step.index];
      return item === undefined ? [] : [item];
    }
    case 'item':
      return itemsOf(spot).filter((item) => scalarOf(childOf(item, step.key)) === step.value);
  }
}

/**
 * The words of a plain value as they stand (`1.10` stays `1.10`), the content of a quoted one.
 * @param spot a place
 * @returns the text; undefined for nothing, and for what is no scalar
 */
function scalarOf(spot                  )                     {
  if (spot === undefined) return undefined;
  return nodeText(spot.node);
}

/**
 * @param node anything of a document
 * @returns as `scalarOf` does
 */
function nodeText(node         )                     {
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? JSON.stringify(node.value));
}

function keyText(key         )                     {
  return nodeText(key);
}

/**
 * @param spot a place
 * @returns its path in its document, as people write it
 */
function pathOf({ steps }      )         {
  return (0,_path_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPath */ .j)({ steps });
}

/**
 * @param spot a place
 * @returns where it starts in the text that was parsed: its value, or its key where it has none
 */
function startOf(spot      )         {
  if (spot.node !== null && spot.shared === undefined) return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(spot.node).start;
  if (spot.pair !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(spot.pair.key)) return (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(spot.pair.key).start;
  return spot.node === null ? 0 : (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(spot.node).start;
}

/**
 * Refuses a place whose bytes count elsewhere too: changing it would change both.
 * @param spot the place that is about to be changed
 * @param what names it in the message
 * @throws DESIRED_STATE_UNSUPPORTED that names both places
 */
function refuseShared(spot      , what        )       {
  if (spot.shared === undefined) return;
  throw (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlError */ .K2)(
    'DESIRED_STATE_UNSUPPORTED',
    spot.file,
    (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(spot.shared.node).start,
    `${what} ${spot.shared.message}`,
    'Write the value out in each place.',
  );
}

function pairSpot(spot      , pair      , key        )       {
  const flow = spot.flow || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(spot.node) && spot.node.flow === true);
  const steps         = [...spot.steps, { kind: 'key', key }];
  return spotOf({ ...inside(spot), flow, steps }, pair.value, { pair });
}

                                                     

function inside(spot      )        {
  const { file, document, steps, flow, shared } = spot;
  return { file, document, steps, flow, parent: spot, ...(shared === undefined ? {} : { shared }) };
}

function spotOf(frame       , value         , at                          )       {
  const { anchors, aliases } = relations(frame);
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value)) {
    const meant = anchors.get(value) ?? null;
    const target = standsIn(frame.parent, meant) ? null : meant;
    const where =
      target === null ? 'stands nowhere' : `stands in line ${String((0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .lineOf */ .cA)(frame.file, target))}`;
    const message = `is behind the alias "*${value.source}", whose value ${where}; changing it changes both`;
    return {
      ...frame,
      ...at,
      node: target,
      aliased: true,
      shared: frame.shared ?? { node: value, message },
    };
  }
  const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) ? value : null;
  const alias = node === null ? undefined : aliases.get(node);
  if (node === null || alias === undefined || frame.shared !== undefined)
    return { ...frame, ...at, node };
  const message = `has the anchor "&${alias.source}", which is used in line ${String((0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_2__/* .lineOf */ .cA)(frame.file, alias))} too; changing it changes both`;
  return { ...frame, ...at, node, shared: { node, message } };
}

/** Whether a node holds the place: an alias of what it stands in has no end. */
function standsIn(spot                  , node             )          {
  for (let above = spot; above !== undefined; above = above.parent) {
    if (above.node === node) return true;
  }
  return false;
}

/** The maps that `<<` brings into this one, as places that are shared. */
function mergedInto(spot      )         {
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(spot.node)) return [];
  const pair = pairsOf(spot.node).get('<<');
  if (pair === undefined) return [];
  const merged = pairSpot(spot, pair, '<<');
  return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(merged.node) ? itemsWithoutNames(merged) : [merged];
}

function itemsWithoutNames(spot      )         {
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(spot.node)) return [];
  return spot.node.items.map((item) => spotOf(inside(spot), item, {}));
}

                     
                                  
                                             
                                                 
                                             
 

const known = new WeakMap                            ();
const noRelations            = { anchors: new Map(), aliases: new Map() };

/** An anchor's name may be given again: an alias means the last one before it (YAML 1.2.2, 7.1). */
function relations({ file, document }                                 )            {
  const found = known.get(document) ?? (file.text.includes('*') ? undefined : noRelations);
  if (found !== undefined) return found;
  const byName = new Map              ();
  const anchors = new Map             ();
  const aliases = new Map             ();
  (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
    Node: (_key, node) => {
      if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
        const target = byName.get(node.source);
        if (target === undefined) return;
        anchors.set(node, target);
        if (!aliases.has(target)) aliases.set(target, node);
      } else if (node.anchor !== undefined) byName.set(node.anchor, node);
    },
  });
  const result = { anchors, aliases };
  known.set(document, result);
  return result;
}


/***/ }),

/***/ 20818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ yamlError),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   hN: () => (/* binding */ parseYaml),
/* harmony export */   mf: () => (/* binding */ spliceIn),
/* harmony export */   r4: () => (/* binding */ parseText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5512);

                                                  
                                             
                                                                
                                           


/**
 * A parsed YAML text. It is a whole file (less its byte-order mark), or a text that stands in a block scalar of
 * one. Offsets of nodes count in `text`; `offsetOf` and `spliceIn` lead to the file.
 */
                           
                            
                        
                                                 
                                                        
                                                
                                                              
                               
 

/** The file that was parsed last: its format, its images and its edit are asked for one after another. */
let latest                               ;

/**
 * Parses a file with any number of YAML documents; those without content are left out.
 * @param source the file
 * @throws DESIRED_STATE_UNREADABLE where it is no YAML
 */
function parseYaml(source          )           {
  const known = latest?.deref();
  if (known?.source.file === source.file && known.source.text === source.text) return known;
  const file = parseSource(source);
  latest = new WeakRef(file);
  return file;
}

function parseSource(source          )           {
  const shift = source.text.startsWith('\uFEFF') ? 1 : 0;
  return parseText(source, source.text.slice(shift), (offset) => offset + shift, '');
}

/**
 * @param source the file
 * @param text the YAML in it
 * @param offsetOf where a character of the text stands in the file
 * @param indentation what its lines are indented by in the file
 * @throws DESIRED_STATE_UNREADABLE where it is no YAML
 */
function parseText(
  source          ,
  text        ,
  offsetOf                            ,
  indentation        ,
)           {
  // The parser compares each key of a map with each other one: ten thousand of them would take minutes.
  const options = { prettyErrors: false, version: '1.2', uniqueKeys: false }         ;
  const parsed = parsedOrNothing(() => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, options));
  if (parsed === undefined) {
    throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAt */ .Os)(
      'DESIRED_STATE_UNREADABLE',
      source,
      0,
      'expected YAML, found too many levels of it',
      'Check that the policy names the right file.',
    );
  }
  const documents = Array.isArray(parsed) ? parsed : [];
  const file           = {
    source,
    text,
    documents: documents.filter(({ contents }) => contents !== null),
    offsetOf,
    indentation,
  };
  for (const { errors } of documents) {
    const error = errors[0];
    if (error === undefined) continue;
    const what = error.message.split('\n')[0] ?? error.message;
    throw yamlError(
      'DESIRED_STATE_UNREADABLE',
      file,
      error.pos[0],
      `expected YAML: ${what}`,
      'Correct the file.',
    );
  }
  for (const { contents } of file.documents) refuseSameKeys(file, contents);
  return file;
}

/** Brackets that are never closed lead the parser deeper than the stack is. */
function parsedOrNothing        (parse              )                     {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function refuseSameKeys(file          , node         )       {
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) for (const item of node.items) refuseSameKeys(file, item);
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) return;
  const keys = new Set         ();
  for (const { key, value } of node.items) {
    const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? key.value : key;
    if (keys.has(name)) {
      throw yamlError(
        'DESIRED_STATE_UNREADABLE',
        file,
        (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key) ? rangeOf(key).start : 0,
        `expected YAML: the key ${JSON.stringify(name)} stands twice in one map`,
        'Leave one of them.',
      );
    }
    keys.add(name);
    refuseSameKeys(file, value);
  }
}

/**
 * @param file where the change is made
 * @param start from
 * @param end to, both in the text that was parsed
 * @param text instead; the lines after its first one get the indentation that the file's have
 * @returns the change of the whole file
 */
function spliceIn(file          , start        , end        , text        )         {
  return {
    start: file.offsetOf(start),
    end: file.offsetOf(end),
    text: text.replaceAll('\n', `\n${file.indentation}`),
  };
}

/**
 * @param node a parsed node
 * @returns where its value starts and ends in the text that was parsed
 */
function rangeOf(node      )                                                   {
  const range = node.range;
  if (!range) throw new TypeError('a parsed node has a range');
  return { start: range[0], end: range[1] };
}

/**
 * @param file the file
 * @param node a node of it
 * @returns the line in which its value starts, from 1, in the whole file
 */
function lineOf(file          , node      )         {
  return (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .positionOf */ .df)(file.source.text, file.offsetOf(rangeOf(node).start)).line;
}

/** Makes an error that names its place; see `errorAt`. The offset counts in the text that was parsed. */
function yamlError(
  code                                     ,
  file          ,
  offset        ,
  message        ,
  remedy        ,
)               {
  return (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAt */ .Os)(code, file.source, file.offsetOf(offset), message, remedy);
}


/***/ })

};
})
