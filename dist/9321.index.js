export const id = 9321;
export const ids = [9321];
export const modules = {

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


/***/ })

};
