(function (exports, __distFolder) {'use strict';
exports.ids = [9321];
exports.modules = {

/***/ 51395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readFileToEdit),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   ik: () => (/* binding */ requireWritable)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5817);







/** What is read at most; the editor has a smaller limit of its own, and says so. */
const maximumBytes = 64 * 1024 * 1024;

/** A file of desired state that stands in a folder of this machine. */
                             
                         
                        
                                                                       
                        
                             
                        
 

/**
 * Reads a file that is to be edited.
 * @param name its path
 * @throws DESIRED_STATE_FILE_UNUSABLE where there is none, where it is no plain file, or too large
 */
async function readFileToEdit(name        )                      {
  const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(name).catch((error         ) => {
    throw unusable(name, reasonOf(error), 'Name a file that exists.');
  });
  // A pipe would never answer an open for reading.
  const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
  if (!found.isFile()) {
    const what = found.isDirectory() ? 'it is a directory' : 'it is no plain file';
    throw unusable(name, what, 'Name the file itself.');
  }
  if (found.size > maximumBytes) {
    const what = `it has ${String(found.size)} bytes, and at most ${String(maximumBytes)} are read`;
    throw unusable(name, what, 'Check that it is the right file.');
  }
  return { name, path, bytes: await readWhole(name, path), mode: found.mode & 0o7777 };
}

async function readWhole(name        , path        )                      {
  try {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'r');
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unusable(name, reasonOf(error), 'Make it readable for this user.');
  }
}

/**
 * Refuses a file that nobody may write: for a superuser, and for whoever owns the folder, a rename would do it
 * all the same.
 * @param file the file
 * @throws DESIRED_STATE_FILE_UNUSABLE
 */
function requireWritable(file            )       {
  const anyWrite = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IWUSR | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IWGRP | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IWOTH;
  if ((file.mode & anyWrite) === 0) {
    throw unusable(
      file.name,
      'it is read-only',
      'Make it writable (`chmod u+w`), or leave out --write.',
    );
  }
}

/**
 * Writes a file whole or not at all, with the mode that it had.
 * @param file what was read
 * @param bytes what it is to hold
 * @throws DESIRED_STATE_FILE_UNUSABLE where it is read-only, where its folder is, or where somebody else wrote it
 *   in the meantime
 */
async function replaceFile(file            , bytes            )                {
  requireWritable(file);
  const suffix = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
  const unfinished = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file.path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(file.path)}.${suffix}.unfinished`);
  try {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(unfinished, 'wx', file.mode);
    try {
      await handle.writeFile(bytes);
      // The mode that was given to `open` is subject to the umask.
      await handle.chmod(file.mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await requireUnchanged(file);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(unfinished, file.path);
  } catch (error) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(unfinished, { force: true });
    if (!isSystemError(error)) throw error;
    throw unusable(
      file.name,
      reasonOf(error),
      'Make the file and its folder writable for this user.',
    );
  }
}

async function requireUnchanged(file            )                {
  const now = await readWhole(file.name, file.path);
  if (Buffer.compare(now, file.bytes) === 0) return;
  throw unusable(
    file.name,
    'it was changed by somebody else while it was edited',
    'Run it again; nothing was written.',
  );
}

function isSystemError(error         )                                 {
  return typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;
}

/** What people know the usual answers of the operating system as. */
const reasons                                   = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no directory',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

function reasonOf(error         )         {
  const code = isSystemError(error) ? error.code : undefined;
  return (code === undefined ? undefined : reasons[code]) ?? (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error);
}

function unusable(name        , problem        , remedy        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .cliError */ .h)('DESIRED_STATE_FILE_UNUSABLE', {
    message: `${name} cannot be edited: ${problem}.`,
    remedy,
    facts: { file: name, problem },
  });
}


/***/ }),

/***/ 55440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _0: () => (/* binding */ editOf),
  MU: () => (/* binding */ readingOf),
  qf: () => (/* binding */ readingOfNames),
  yK: () => (/* binding */ requirePaths)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/desired-state.js + 7 modules
var desired_state = __webpack_require__(3355);
// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(79171);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/argocd.js + 1 modules
var argocd = __webpack_require__(60839);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/formats/flux.js
var formats_flux = __webpack_require__(49644);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/text-file.js
var text_file = __webpack_require__(5512);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/document.js
var yaml_document = __webpack_require__(50365);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/spot.js
var spot = __webpack_require__(96284);
// EXTERNAL MODULE: ./node_modules/@waybill/desired-state/src/yaml/yaml-file.js
var yaml_file = __webpack_require__(20818);
;// CONCATENATED MODULE: ./node_modules/@waybill/desired-state/src/detect-format.js
                                                          

                                            







/**
 * Tells a file's format from its kinds, and from its name where it has none.
 * @param bytes the file
 * @param file its name
 * @throws DESIRED_STATE_FORMAT_UNKNOWN where it cannot be told, DESIRED_STATE_UNREADABLE where it is no YAML
 */
function detectFormat(bytes            , file        )                     {
  const source = (0,text_file/* decode */.D4)(bytes, file);
  const name = file.split(/[\\/]/).at(-1) ?? file;
  if (
    /(?:^|\.)env(?:\.|$)/i.test(name) ||
    (!/\.(?:ya?ml|json)$/i.test(name) && isDotenv(source.text))
  )
    return 'dotenv';
  const yaml = (0,yaml_file/* parseYaml */.hN)(source);
  const found = (0,spot/* tops */.r5)(yaml);
  if (
    found.some(isKustomization) ||
    (/^kustomization(?:\.ya?ml)?$/i.test(name) && !found.some(hasKind))
  )
    return 'kustomization';
  const manifests = (0,yaml_document/* manifestsIn */.I)(yaml);
  const argo = manifests.some(argocd/* isArgoApplication */.E);
  const flux = manifests.some(({ group }) => (0,formats_flux/* isFluxGroup */.P)(group));
  if (argo && flux) throw unknown(source, 'objects of Flux and of Argo CD beside each other');
  if (argo) return 'argocd';
  if (flux) return 'flux';
  if (manifests.length > 0) return 'kubernetes';
  if (yaml.text.includes('{"$imagepolicy"')) return 'setters';
  if (found.length > 0 && found.every(({ node }) => (0,dist/* isMap */.jh)(node))) return 'helm-values';
  throw unknown(source, found.length === 0 ? 'no content' : 'no map');
}

function unknown(source          , found        )        {
  return (0,text_file/* errorAt */.Os)(
    'DESIRED_STATE_FORMAT_UNKNOWN',
    source,
    0,
    `expected a kustomization, manifests, the values of a chart, or a dotenv file; found ${found}`,
    'Name the format.',
  );
}

/** kustomize fills in a missing apiVersion, and a missing kind; a file that has neither is told by its name or by a key of its images. */
function isKustomization(top      )          {
  const version = (0,spot/* scalarOf */.ol)((0,spot/* childOf */.GG)(top, 'apiVersion'));
  if (version !== undefined) return version.startsWith('kustomize.config.k8s.io/');
  const kind = (0,spot/* scalarOf */.ol)((0,spot/* childOf */.GG)(top, 'kind'));
  if (kind !== undefined) return kind === 'Kustomization' || kind === 'Component';
  const images = (0,spot/* childOf */.GG)(top, 'images');
  const entries = images === undefined ? [] : (0,spot/* itemsOf */.S3)(images);
  return entries.some((entry) =>
    ['newTag', 'newName'].some((key) => (0,spot/* childOf */.GG)(entry, key) !== undefined),
  );
}

function hasKind(top      )          {
  return (0,spot/* childOf */.GG)(top, 'kind') !== undefined && (0,spot/* childOf */.GG)(top, 'apiVersion') !== undefined;
}

/** Every line that says something is `KEY=value`, and there is one. */
function isDotenv(text        )          {
  const lines = text.split(/\r?\n/).filter((line) => !/^\uFEFF?[ \t]*(?:#|$)/.test(line));
  return (
    lines.length > 0 &&
    lines.every((line) => /^\uFEFF?[ \t]*(?:export[ \t]+)?[A-Za-z_]\w*[ \t]*=/.test(line))
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/error-codes.js
var error_codes = __webpack_require__(5817);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/desired-state/targets.js




                                                   
                                             

/** How a file is to be read. */
                          
                                      
                                                                                                                   
                                                
 

/** In these an image that is not there yet may be added: its name alone says where it belongs. */
const formatsThatTakeNewNames                                = ['kustomization', 'dotenv'];

/** In these a path is no name of an image: a manifest's containers and setters are called otherwise. */
const formatsOfNames                                = ['kubernetes', 'setters'];

/**
 * Finds out what kind of file it is, and which images it names.
 * @param file the file
 * @param format what the caller says it is
 * @param selector the path that the caller gave; a file that says nothing of itself is then taken for Helm values,
 *   and so is a manifest that names no image in that way
 * @throws DESIRED_STATE_UNREADABLE; DESIRED_STATE_FORMAT_UNKNOWN where it is not certain what it is
 */
function readingOf(
  file            ,
  format                                ,
  selector                    ,
)          {
  const read = (as                    )          => ({
    format: as,
    listed: () => (0,desired_state/* listImages */.v8)(as, file.bytes, file.name),
  });
  if (format !== undefined) return read(format);
  if (selector === undefined) return read(detectFormat(file.bytes, file.name));
  const detected = formatThatIsCertain(file);
  if (detected === undefined) return read('helm-values');
  const reading = read(detected);
  if (!formatsOfNames.includes(detected) || isNamed(reading.listed(), selector)) return reading;
  return read('helm-values');
}

function formatThatIsCertain(file            )                                 {
  try {
    return detectFormat(file.bytes, file.name);
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'DESIRED_STATE_FORMAT_UNKNOWN')) return undefined;
    throw error;
  }
}

/**
 * A manifest may name its images by setter comments as well: where these, and only these, have the names that were
 * given, they are meant.
 * @param file the file
 * @param reading how it was read
 * @param names what the caller calls its images
 */
function readingOfNames(
  file            ,
  reading         ,
  names                   ,
)          {
  const setters = '{"$imagepolicy"';
  if (reading.format === 'setters' || !Buffer.from(file.bytes).includes(setters)) return reading;
  const listed = reading.listed();
  if (names.every((name) => isNamed(listed, name))) return reading;
  const other          = {
    format: 'setters',
    listed: () => (0,desired_state/* listImages */.v8)('setters', file.bytes, file.name),
  };
  const policies = other.listed();
  return names.every((name) => isNamed(policies, name)) ? other : reading;
}

/**
 * Refuses a name that the file does not have: it would be added, or nothing would change.
 * @param image what is to be written
 * @param reading the file
 * @param file its name, for messages
 * @param mayAdd whether a name that is nearly that of another image is meant as it stands
 * @throws DESIRED_STATE_NAME_UNKNOWN with what was probably meant
 */
function editOf(
  image            ,
  reading         ,
  file        ,
  mayAdd         ,
)            {
  const { name, ...stated } = image;
  const edit = { selector: name, ...stated };
  const listed = reading.listed();
  if (isNamed(listed, name) || isSaid(listed, image)) return edit;
  const takesNew = formatsThatTakeNewNames.includes(reading.format);
  const meant = nearName(name, listed);
  if (takesNew && (mayAdd || meant === undefined)) return edit;
  throw unknownImage(name, { format: reading.format, listed }, file, { meant, takesNew });
}

/**
 * Refuses a path that leads nowhere: something would be added there that nobody reads.
 * @param file the file
 * @param format how it is read
 * @param paths of an image, and of other values
 * @throws DESIRED_STATE_NAME_UNKNOWN, DESIRED_STATE_VALUE_UNKNOWN, and what reading throws
 */
function requirePaths(
  file            ,
  format                    ,
  paths                                                                            ,
)       {
  const { name, bytes } = file;
  const remedy = 'Correct the path, or add --add where it is to be added.';
  if (paths.image !== undefined) {
    const found = (0,desired_state/* readDesiredState */.gQ)(format, bytes, [paths.image], name).get(paths.image);
    if (found === undefined) {
      const message = `${name} has no image at ${JSON.stringify(paths.image)}: expected a map or a text there, found nothing.`;
      const facts = { file: name, path: paths.image };
      throw (0,error_codes/* cliError */.h)('DESIRED_STATE_NAME_UNKNOWN', { message, remedy, facts });
    }
  }
  // A variable belongs wherever it is put; a key of YAML belongs to the map in which somebody looks for it.
  if (format === 'dotenv') return;
  for (const [path, text] of (0,desired_state/* readDesiredValues */.zm)(format, bytes, paths.values, name)) {
    if (text !== undefined) continue;
    const message = `${name} has no value at ${JSON.stringify(path)}: expected one there, found nothing.`;
    throw (0,error_codes/* cliError */.h)('DESIRED_STATE_VALUE_UNKNOWN', { message, remedy, facts: { file: name, path } });
  }
}

function isNamed(listed                        , name        )          {
  return listed.some(({ selector, names }) => selector === name || names.includes(name));
}

/** An image that is named by its repository, and was given another one before, is there under the new name. */
function isSaid(listed                        , { repository, tag, digest }            )          {
  return listed.some(
    ({ stated }) =>
      stated.repository === repository && stated.tag === tag && stated.digest === digest,
  );
}

/** In a name with slashes the last part tells images apart: what stands before is the same for all of a team. */
function nearName(name        , listed                        )                     {
  const byRepository = listed.find(({ stated }) => stated.repository === name);
  if (byRepository !== undefined) return byRepository.selector;
  const end = name.lastIndexOf('/') + 1;
  const [folder, last] = [name.slice(0, end), name.slice(end)];
  const names = listed.flatMap((image) => [image.selector, ...image.names]);
  const beside = names.filter((other) => other.slice(0, other.lastIndexOf('/') + 1) === folder);
  const near = (0,nearest/* nearest */.p)(
    last,
    beside.map((other) => other.slice(end)),
  );
  return near === undefined ? undefined : `${folder}${near}`;
}

const shownNames = 16;

function unknownImage(
  name        ,
  { format, listed }                                                                ,
  file        ,
  near                                                                    ,
)        {
  const selectors = listed.map(({ selector }) => selector);
  const meant = near.meant ?? (0,nearest/* nearest */.p)(name, selectors);
  const problem = `${file} names no image ${JSON.stringify(name)}`;
  const hint = meant === undefined ? '.' : `; did you mean "${meant}"?`;
  const whole =
    selectors.length === 0
      ? `The format ${format} finds no image in it.`
      : `It names ${listText(selectors)}.`;
  return (0,error_codes/* cliError */.h)('DESIRED_STATE_NAME_UNKNOWN', {
    message: `${problem}${hint} ${whole}`,
    remedy: near.takesNew
      ? 'Correct the name, or add --add where it is meant as it stands.'
      : `\`waybill desired-state images --file ${file}\` lists what can be named; --selector takes the path of a map or text that is not listed.`,
    facts: { file, name, known: selectors.slice(0, shownNames) },
  });
}

function listText(names                   )         {
  const shown = names.slice(0, shownNames).join(', ');
  const rest = names.length - shownNames;
  return rest > 0 ? `${shown} and ${String(rest)} more` : shown;
}


/***/ }),

/***/ 87840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   Xc: () => (/* binding */ parseFormat),
/* harmony export */   cY: () => (/* binding */ parseValueWords),
/* harmony export */   uH: () => (/* binding */ parseImageWords)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37558);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53396);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);



/** An image as a command line says it. */
                             
                                       
                        
                              
                        
                           
 

/** A value as a command line says it. */
                             
                            
                         
 

const imageForm = 'NAME=REPO:TAG@DIGEST';

/**
 * Takes `NAME=REPO:TAG@DIGEST` apart; tag or digest may be left out. An image has no `=`, a name may have one
 * (`container=web`): the last one divides.
 * @param text one value of `--image`
 * @param command the command, for the message
 * @throws CLI_USAGE
 */
function parseImageWords(text        , command        )             {
  const divide = text.lastIndexOf('=');
  const [name, image] = [text.slice(0, Math.max(0, divide)), text.slice(divide + 1)];
  if (divide < 0) throw usage(command, `--image ${shown(text)} has no "="; expected ${imageForm}`);
  if (name === '' || image === '')
    throw usage(
      command,
      `--image ${shown(text)} has nothing ${name === '' ? 'before' : 'behind'} its "="; expected ${imageForm}`,
    );
  const [whole, ...digests] = image.split('@');
  const [digest] = digests;
  if (whole === undefined || whole === '' || digest === '' || digests.length > 1)
    throw usage(command, `--image ${shown(text)} is not ${imageForm}`);
  // A colon before the last slash belongs to the registry's port.
  const colon = whole.lastIndexOf(':');
  const tag = colon > whole.lastIndexOf('/') ? whole.slice(colon + 1) : undefined;
  if (tag === '') throw usage(command, `--image ${shown(text)} has an empty tag`);
  if (tag === undefined && digest === undefined)
    throw usage(
      command,
      `--image ${shown(text)} has neither tag nor digest; one of them is enough`,
    );
  return {
    name,
    repository: tag === undefined ? whole : whole.slice(0, colon),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/**
 * Takes `PATH=TEXT` apart. The text may hold anything; a path may hold a `=` in brackets (`[name=web]`) or in quotes.
 * @param text one value of `--value`
 * @param command the command, for the message
 * @throws CLI_USAGE
 */
function parseValueWords(text        , command        )             {
  const match = /^((?:\["(?:[^"\\]|\\.)*"\]|\[(?!")[^\]]*\]|[^=[])+)=(.*)$/s.exec(text);
  const [, selector, value] = match ?? [];
  if (selector === undefined || value === undefined)
    throw usage(command, `--value ${shown(text)} is not PATH=TEXT`);
  return { selector, value };
}

/**
 * @param text the value of `--format`
 * @param command the command, for the message
 * @throws CLI_USAGE with the formats that there are
 */
function parseFormat(text        , command        )                     {
  const format = _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateFormats */ .sE.find((known) => known === text);
  if (format !== undefined) return format;
  const hint = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(text, _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateFormats */ .sE);
  throw usage(command, `there is no format ${shown(text)}${hint}`);
}

/**
 * @param command the command
 * @param problem what does not fit
 * @returns the error for words that do not fit
 */
function usage(command        , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .cliError */ .h)('CLI_USAGE', {
    message: `waybill ${command}: ${problem}.`,
    remedy: `See \`waybill ${command} --help\`.`,
    facts: { command },
  });
}

function shown(text        )         {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}


/***/ }),

/***/ 37558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ desiredStateFileSchema),
/* harmony export */   eb: () => (/* binding */ expandValue),
/* harmony export */   sE: () => (/* binding */ desiredStateFormats)
/* harmony export */ });
/* unused harmony export valuePlaceholders */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);



/** The formats of desired-state files; `desired-state` has an editor for each. */
const desiredStateFormats = [
  'kustomization',
  'kubernetes',
  'helm-values',
  'flux',
  'argocd',
  'setters',
  'yaml',
  'dotenv',
]         ;
                                                                      

/** What the text of a value may ask for, in braces: `{commit}`. */
const valuePlaceholders = ['application', 'commit', 'short-commit', 'tag']         ;
                                                                  

const selector = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(512);

/** One file of an environment's desired state. */
const desiredStateFileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('The file in the ops repository.'),
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(desiredStateFormats).describe('What kind of file it is.'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('The image of the release.'), selector)
      .default({})
      .describe(
        'Image of the release → what the file calls it: the variable (dotenv), the `name` of the entry (kustomization), the repository or `container=NAME` (kubernetes), the dot path to the map or text (helm-values, flux, argocd, yaml), `namespace:policy` (setters).',
      ),
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(selector, zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000))
      .default({})
      .describe(
        'Other values that change with the release, in the same commit: the variable (dotenv) or the dot path → the text, which may hold `{application}`, `{commit}`, `{short-commit}` (its first twelve digits) and `{tag}` of the release.',
      ),
  })
  .check((context) => {
    const { images, values } = context.value;
    if (Object.keys(images).length + Object.keys(values).length === 0) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        path: ['images'],
        message: 'expected at least one image, or a value',
      });
    }
    for (const [place, text] of Object.entries(values)) {
      const unknown = unknownPlaceholder(text);
      if (unknown === undefined) continue;
      context.issues.push({
        code: 'custom',
        input: '',
        path: ['values', place],
        message: `"{${unknown}}" is not known here; known are ${valuePlaceholders.map((it) => `{${it}}`).join(', ')}`,
      });
    }
  });
                                                                       

/** `{word}`; any other brace (`{{ helm }}`, `{"json": 1}`) is text. */
const placeholder = /(?<!\{)\{([a-z][a-z-]*)\}(?!\})/g;

function unknownPlaceholder(text        )                     {
  const known                    = valuePlaceholders;
  return [...text.matchAll(placeholder)]
    .map((match) => match[1] ?? '')
    .find((word) => !known.includes(word));
}

/**
 * Puts what is known of a release into the text of a value.
 * @param text the text as the policy has it, whose placeholders were checked when it was read
 * @param known what is known
 * @returns the text to write
 */
function expandValue(
  text        ,
  known                                            ,
)         {
  return text.replace(placeholder, (whole, word        ) => {
    const found = valuePlaceholders.find((it) => it === word);
    return found === undefined ? whole : known[found];
  });
}


/***/ }),

/***/ 523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ configError)
/* harmony export */ });
/* unused harmony export configErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `config` throws. */
const configErrorCodes = {
  CONFIG_MISSING: 'The configuration file does not exist or is empty.',
  CONFIG_TOO_LARGE: 'The configuration file is larger than is allowed (1 MiB).',
  CONFIG_INVALID:
    'The configuration file does not have the form that is expected; every problem is named with line and column.',
  POLICY_DOES_NOT_FIT:
    'The policy names something that the application does not have, or needs something that it does not say.',
  ENVIRONMENT_UNKNOWN: 'The policy has no environment of this name.',
  TEMPLATE_INVALID: 'A text asks for a value that is not known in its place.',
}                              ;

/** Makes the errors of `config`. */
const configError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(configErrorCodes);


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ jsonPointer),
/* harmony export */   Bv: () => (/* binding */ headerName),
/* harmony export */   F1: () => (/* binding */ filledTemplate),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Lx: () => (/* binding */ urlPath),
/* harmony export */   MJ: () => (/* binding */ templateCommand),
/* harmony export */   M_: () => (/* binding */ sameAccount),
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   an: () => (/* binding */ imageRepository),
/* harmony export */   at: () => (/* binding */ branchName),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pc: () => (/* binding */ baseUrl),
/* harmony export */   ro: () => (/* binding */ environmentVariables),
/* harmony export */   uD: () => (/* binding */ ownerAndName),
/* harmony export */   vK: () => (/* binding */ containerPath),
/* harmony export */   vs: () => (/* binding */ template),
/* harmony export */   wN: () => (/* binding */ writtenDuration),
/* harmony export */   xb: () => (/* binding */ gitRepository)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95010);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21664);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67266);




/** A field that is written as a text and stays one. */
                                                  
                                        

/** The longest text that any field takes. */
const maximumLength = 65_536;

/** A text with rules of its own: `problems` gives one sentence for each that it breaks. */
function ruledText(problems                                     )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(maximumLength)
    .check((context) => {
      for (const message of problems(context.value)) {
        // The input stays out: what is wrong with a text may be that it holds a secret.
        context.issues.push({ code: 'custom', input: '', message });
      }
    });
}

/** A name of ours: lower case letters, digits and inner hyphens. */
function name(about        )            {
  return _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq.describe(about);
}

/** An account of a forge, in any case (GitHub's managed users have an underscore); a name of ours is one too. */
function account(about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(100)
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
      'expected the name of an account: letters, digits, hyphens',
    )
    .describe(about);
}

/**
 * @param one an account of a forge
 * @param other another one
 * @returns whether both are the same; case does not count
 */
function sameAccount(one        , other        )          {
  return one.toLowerCase() === other.toLowerCase();
}

/** A repository of a forge, without its host: `owner/name`. */
function ownerAndName(about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(255)
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_.-]*\/[A-Za-z0-9_.-]*[A-Za-z0-9_-]$/,
      'expected a repository of the forge, owner/name',
    )
    .describe(about);
}

/** The name of a check or status: any text on one line, as the forge shows it. */
function checkName(about        )            {
  return ruledText((text) =>
    text !== '' && text.length <= 255 && text === text.trim() && !/\p{Cc}/u.test(text)
      ? []
      : [
          'expected the name of a check: one line, at most 255 characters, no white space around it',
        ],
  ).describe(about);
}

/** A duration such as `500ms`, `30s`, `5m`, `2h`, `7d`; parsed to milliseconds. */
function duration(about        , initial        )                                           {
  return writtenDuration(about).prefault(initial).describe(about);
}

/** A duration that has no usual value: it is written, or absent. */
function writtenDuration(about        )                            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .transform((written, context) => {
      const milliseconds = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(written);
      if (milliseconds !== undefined && milliseconds > 0) return milliseconds;
      const found = JSON.stringify(written.slice(0, 40));
      const message = `expected a duration such as 500ms, 30s, 5m, 2h or 7d, found ${found}`;
      context.issues.push({ code: 'custom', input: written, message });
      return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
    })
    .describe(about);
}

/** A text in which `${name}` stands for a value that is known only later. */
function template(place               , about        )            {
  return ruledText((text) => (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateProblems */ .bi)(text, place)).describe(about);
}

/** A template that is not empty. */
function filledTemplate(place               , about        )            {
  return ruledText((text) =>
    text === '' ? ['expected a text that is not empty'] : (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateProblems */ .bi)(text, place),
  ).describe(about);
}

const noShell = 'A list: the program and its arguments; no shell reads it.';

/** A command: the program and its arguments. There is no shell. */
function command(about        )                                                          {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1, 'expected the name of a program')], zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
    .describe(`${about} ${noShell}`);
}

/** A command whose program and arguments are templates. */
function templateCommand(
  place               ,
  about        ,
)                                                          {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([filledTemplate(place, 'The program.')], template(place, 'An argument.'))
    .describe(`${about} ${noShell}`);
}

/** Environment variables whose values are templates. */
function environmentVariables(
  place               ,
  about        ,
)                                                {
  const variableName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a variable: letters, digits, "_"');
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(variableName, template(place, 'The value.')).default({}).describe(about);
}

/**
 * A file or folder of the repository, relative, with forward slashes, that does not leave it.
 * Whether a symbolic link leads out is for whoever opens it.
 */
function repositoryPath(about        )            {
  return ruledText((path) => pathProblems(path))
    .transform((path) => path.replace(/^(?:\.\/+)+(?=.)/, '').replace(/\/+$/, ''))
    .describe(about);
}

function pathProblems(path        )                    {
  if (path === '') return ['expected a path, found an empty text'];
  if (path.length > 1024) return ['expected a path of at most 1024 characters'];
  if (path.includes('\0')) return ['expected a path without NUL'];
  if (path.includes('\\')) return ['expected forward slashes in the path'];
  if (/^(?:\/|[A-Za-z]:)/.test(path)) {
    return ['expected a path relative to the repository, found an absolute one'];
  }
  const parts = path.split('/');
  if (parts.includes('..')) return ['expected a path inside the repository, found ".." in it'];
  if (parts.some((part) => part.toLowerCase() === '.git')) {
    return ['expected a path outside .git'];
  }
  return [];
}

/** A path in a container: absolute. */
function containerPath(about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(1024)
    .regex(/^\/(?!(?:.*\/)?\.\.(?:\/|$))[^\0]*$/, 'expected an absolute path without ".."')
    .describe(about);
}

/** A branch of git: the rules of git-check-ref-format, with `-` at the start refused as well. */
function branchName(about        )            {
  return ruledText((branch) =>
    isBranchName(branch)
      ? []
      : [`expected the name of a branch, found ${JSON.stringify(branch.slice(0, 100))}`],
  ).describe(about);
}

function isBranchName(branch        )          {
  if (branch === '' || branch === '@' || branch.length > 255) return false;
  if (branch.startsWith('-') || branch.endsWith('.') || branch.startsWith('refs/')) return false;
  if (/\.\.|@\{|[\p{Cc} ~^:?*[\\]/u.test(branch)) return false;
  return branch
    .split('/')
    .every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}

/** A repository in a registry, without tag and digest. */
function imageRepository(about        )            {
  return _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .imageRepositorySchema */ .LV.describe(about);
}

/** The path part of a URL; may hold a query, and is a template. */
function urlPath(about        )            {
  return ruledText((path) =>
    /^\/(?!\/)[^\s#\\]*$/.test(path)
      ? (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateProblems */ .bi)(path, 'deployment')
      : ['expected a path that starts with one "/", without white space and "#"'],
  ).describe(about);
}

/** A URL under which an application answers. */
function baseUrl(about        )            {
  return ruledText((url) => urlProblems(url)).describe(about);
}

function urlProblems(written        )                    {
  if (!URL.canParse(written)) return ['expected a URL such as https://staging.example.org'];
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return [`expected a URL with http or https, found "${url.protocol}"`];
  }
  if (url.username !== '' || url.password !== '') {
    return ['expected a URL without a user name and password in it'];
  }
  if (url.search !== '' || url.hash !== '') return ['expected a URL without query and fragment'];
  return [];
}

/** The URL or path of a git repository; a credential in it is refused, it would be committed. */
function gitRepository(about        )            {
  return ruledText((written) => {
    if (written === '' || written.startsWith('-') || /\s/.test(written)) {
      return ['expected the URL or path of a git repository'];
    }
    const holdsPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/@]*:[^/@]*@/i.test(written);
    const holdsToken = /^https?:\/\/[^/@]*@/i.test(written);
    return holdsPassword || holdsToken
      ? ['expected the URL of a git repository without a credential in it']
      : [];
  }).describe(about);
}

/** The name of an HTTP header. */
const headerName            = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'expected the name of an HTTP header');

/** A JSON pointer (RFC 6901). */
const jsonPointer            = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .regex(
    /^(?:\/(?:[^~/]|~[01])*)*$/,
    'expected a JSON pointer such as "/commit" or "/items/0/name"',
  );


/***/ }),

/***/ 53396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * Finds what was probably meant.
 * @param given what was written
 * @param known what would be right
 * @returns the nearest known word, or undefined where none is near (more than a third of its letters differ)
 */
function nearest(given        , known                  )                     {
  let best                                                ;
  const plain = normalise(given);
  for (const word of known) {
    const distance = editDistance(plain, normalise(word));
    if (distance > Math.max(1, Math.floor(Math.max(plain.length, word.length) / 3))) continue;
    if (best === undefined || distance < best.distance) best = { word, distance };
  }
  return best?.word;
}

/**
 * @param given what was written
 * @param known what would be right
 * @returns `; did you mean "x"?`, or the list of known words where none is near and there are at most sixteen
 */
function suggestion(given        , known                   )         {
  const word = nearest(given, known);
  if (word !== undefined) return `; did you mean "${word}"?`;
  return known.length > 0 && known.length <= 16 ? `; known: ${known.join(', ')}` : '';
}

/** Case, hyphen and underscore are what people mix up most: `desiredState`, `desired_state`. */
function normalise(word        )         {
  return word.slice(0, 64).toLowerCase().replaceAll(/[-_ ]/g, '');
}

/** Damerau-Levenshtein distance (adjacent letters swapped count once). */
function editDistance(a        , b        )         {
  const rows             = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, at(rows, i - 2, j - 2) + 1);
      }
      row.push(value);
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows                                , i        , j        )         {
  return rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 67266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ expandTemplate),
/* harmony export */   Rp: () => (/* binding */ blankTemplate),
/* harmony export */   bi: () => (/* binding */ templateProblems),
/* harmony export */   xo: () => (/* binding */ templateReferences)
/* harmony export */ });
/* unused harmony export templateNames */
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(523);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53396);



/**
 * The names that a template may use, by the place where it stands. A name that ends in `:` takes a part
 * after the colon: `digest:app`, `port:database`.
 */
const templateNames = {
  /** What is known when an image is built. */
  build: ['commit', 'short-commit', 'tag', 'application', 'image'],
  /** What is known when a release is deployed and checked. */
  deployment: [
    'commit',
    'short-commit',
    'tag',
    'application',
    'environment',
    'digest:',
    'url',
    'nonce',
  ],
  /** What is known when a rehearsal starts processes on this machine. */
  rehearsal: [
    'commit',
    'short-commit',
    'tag',
    'application',
    'environment',
    'digest:',
    'port',
    'port:',
    'folder',
    'source',
  ],
}                                                     ;

                                                       

/** The values of a template, by name: `{ commit: '…', 'digest:app': 'sha256:…' }`. */
                                                              

const placeholder = /(\$?)\$\{([^}]*)(\}?)/g;

/**
 * @param text a text that may hold `${name}`; `$${` stands for a literal `${`
 * @returns the names that it asks for, in order; an unclosed one as it stands
 */
function templateReferences(
  text        ,
)                                                        {
  const found                                      = [];
  for (const match of text.matchAll(placeholder)) {
    if (match[1] === '$') continue;
    found.push({ name: match[2] ?? '', closed: match[3] === '}' });
  }
  return found;
}

/**
 * Checks the names in a template before there are any values.
 * @param text the template
 * @param place where it stands
 * @returns one sentence for each thing that is wrong
 */
function templateProblems(text        , place               )           {
  const known                    = templateNames[place];
  const problems           = [];
  for (const { name, closed } of templateReferences(text)) {
    if (!closed) {
      problems.push(
        `"\${${name}" is not closed by "}"; write "$\${" where the characters themselves are meant`,
      );
    } else if (!isKnown(name, known)) {
      const shown = known.map((item) => (item.endsWith(':') ? `${item}NAME` : item));
      problems.push(`"\${${name}}" is not known here${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(name, shown)}`);
    }
  }
  return problems;
}

function isKnown(name        , known                   )          {
  if (name.endsWith(':')) return false;
  return (
    known.includes(name) ||
    (name.includes(':') && known.includes(`${name.slice(0, name.indexOf(':'))}:`))
  );
}

/**
 * @param text a template
 * @returns it with a letter in the place of each value: to check the rest of it before values are known
 */
function blankTemplate(text        )         {
  return text.replace(placeholder, (whole        , escape        ) =>
    escape === '$' ? whole.slice(1) : 'x',
  );
}

/**
 * Puts values into a template. `$${` becomes `${`; what a value contains is never expanded again.
 * @param text the template
 * @param values the values by name
 * @returns the text
 * @throws TEMPLATE_INVALID where it asks for a name without a value
 */
function expandTemplate(text        , values                )         {
  return text.replace(placeholder, (whole        , escape        , name        , close        ) => {
    if (escape === '$') return whole.slice(1);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (close === '}' && value !== undefined) return value;
    const problem =
      close === '}'
        ? `has no value here${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(name, Object.keys(values))}`
        : 'is not closed by "}"';
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .F)('TEMPLATE_INVALID', {
      message: `"\${${name}${close}" in ${JSON.stringify(text.slice(0, 200))} ${problem}.`,
      remedy:
        'Use one of the names that are known in this place; write "$${" where the characters themselves are meant.',
      facts: { template: text.slice(0, 200), name, known: Object.keys(values).sort() },
    });
  });
}


/***/ })

};
})
