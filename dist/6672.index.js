(function (exports, __distFolder) {'use strict';
exports.ids = [6672];
exports.modules = {

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


/***/ }),

/***/ 56672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assembleEngine: () => (/* binding */ assembleEngine),
  assembleImage: () => (/* binding */ assembleImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/media-types.js
var media_types = __webpack_require__(71107);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/blob-source.js
var blob_source = __webpack_require__(10584);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/reference.js
var src_reference = __webpack_require__(52546);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/manifest.js
var src_manifest = __webpack_require__(53402);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/error-codes.js
var error_codes = __webpack_require__(32478);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/image-config.js
var image_config = __webpack_require__(50713);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/base-image.js


                                                                                              



/** The image that another one stands on, read and verified by digest; its layers stay where they are. */
                            
                                          
                        
                                                                                             
                          
                                  
                              
                                  
                                                                        
                                         
 

const maximumConfigBytes = 4 * 1024 * 1024;

/** Docker's layers have the same bytes as OCI's under another name; what is not listed is not carried on. */
const layerTypes                                   = {
  [media_types/* mediaTypes */.I.ociLayer]: media_types/* mediaTypes */.I.ociLayer,
  [media_types/* mediaTypes */.I.ociLayerGzip]: media_types/* mediaTypes */.I.ociLayerGzip,
  'application/vnd.oci.image.layer.v1.tar+zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
  [media_types/* mediaTypes */.I.dockerLayerGzip]: media_types/* mediaTypes */.I.ociLayerGzip,
};

/**
 * Reads a base image: its manifest for the platform, and its configuration.
 * @param reference `host/path@sha256:…`
 * @param platform `os/architecture[/variant]`
 * @param registry gives the client of a host
 * @returns the base, ready to build upon
 * @throws IMAGE_BASE_MISSING, IMAGE_BASE_PLATFORM, IMAGE_BASE_UNSUPPORTED, and what the registry's client throws
 */
async function readBaseImage(
  reference        ,
  platform        ,
  registry                                  ,
)                     {
  const parsed = (0,src_reference/* parseReference */.F2)(reference);
  const { digest } = parsed;
  if (digest === undefined)
    throw unsupported(reference, 'it is not named by digest, and a tag can move');
  const client = registry(parsed.registry);
  const manifest = await readPlatform(client, parsed, digest, platform, reference);
  const bytes = await client.readBlob(parsed.repository, manifest.config, {
    maximumBytes: maximumConfigBytes,
  });
  const config = parseConfig(bytes, reference);
  const [os, architecture] = platform.split('/');
  if (config.os !== os || config.architecture !== architecture) {
    throw wrongPlatform(reference, platform, `${config.os}/${config.architecture}`);
  }
  if (config.rootfs.diff_ids.length !== manifest.layers.length) {
    throw unsupported(
      reference,
      'its configuration and its manifest disagree about the number of layers',
    );
  }
  const layers = manifest.layers.map((layer) => ociLayer(layer, reference));
  const name = reference.slice(0, reference.indexOf('@'));
  return { name, digest, client, repository: parsed.repository, config, layers };
}

async function readPlatform(
  client                ,
  { repository }                ,
  digest        ,
  platform        ,
  reference        ,
)                         {
  const manifest = await readBaseManifest(client, repository, digest, reference);
  if (!(0,src_manifest/* isImageIndex */.yR)(manifest)) return manifest;
  const [os, architecture, variant] = platform.split('/');
  const fitting = manifest.manifests.filter(
    ({ platform: offered }) =>
      offered?.os === os &&
      offered?.architecture === architecture &&
      (variant === undefined || offered?.variant === variant),
  );
  const [chosen] = fitting;
  if (chosen === undefined) {
    const offered = manifest.manifests.map(
      ({ platform: item }) => `${item?.os ?? '?'}/${item?.architecture ?? '?'}`,
    );
    throw wrongPlatform(reference, platform, [...new Set(offered)].join(', '));
  }
  const image = await readBaseManifest(client, repository, chosen.digest, reference);
  if ((0,src_manifest/* isImageIndex */.yR)(image)) throw unsupported(reference, 'its index holds another index');
  return image;
}

async function readBaseManifest(
  client                ,
  repository        ,
  digest        ,
  reference        ,
)                                                                           {
  try {
    return (await client.readManifest(repository, digest)).manifest;
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'OCI_NOT_FOUND')) throw error;
    throw (0,error_codes/* imageError */.w)('IMAGE_BASE_MISSING', {
      message: `Expected the base image ${reference} in its registry; ${digest} is not there.`,
      remedy:
        'Check `base` in waybill.yaml; if the registry removed the image, choose a digest that it keeps.',
      facts: { base: reference },
      cause: error,
    });
  }
}

function parseConfig(bytes            , reference        )                 {
  let value         ;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw unsupported(reference, 'its configuration is no JSON');
  }
  const result = image_config/* imageConfigSchema */.L.safeParse(value);
  if (result.success) return result.data;
  throw unsupported(
    reference,
    `its configuration is not that of an image: ${(0,parse/* describeIssues */.w)(result.error).join('; ')}`,
  );
}

function ociLayer(layer            , reference        )             {
  const mediaType = Object.hasOwn(layerTypes, layer.mediaType)
    ? layerTypes[layer.mediaType]
    : undefined;
  if (mediaType === undefined || layer.urls !== undefined) {
    throw unsupported(
      reference,
      `it has a layer of ${JSON.stringify(layer.mediaType)} that cannot be carried on`,
    );
  }
  return { mediaType, digest: layer.digest, size: layer.size };
}

function wrongPlatform(reference        , platform        , found        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_BASE_PLATFORM', {
    message: `Expected the base image ${reference} for ${platform}; it exists for ${found}.`,
    remedy: 'Set `platform` in waybill.yaml to one that the base has, or take another base.',
    facts: { base: reference, platform, found },
  });
}

function unsupported(reference        , problem        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_BASE_UNSUPPORTED', {
    message: `Expected ${reference} to be an image that can be built upon; ${problem}.`,
    remedy: 'Take another base image in waybill.yaml, by digest.',
    facts: { base: reference },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/image/src/claimed-digest.js
var claimed_digest = __webpack_require__(65403);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/image-source.js
var image_source = __webpack_require__(42478);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/layer-blob.js + 3 modules
var layer_blob = __webpack_require__(57245);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/exclude-pattern.js


/** Decides, for a path relative to the layer's folder, whether it stays out. */
                                                  

/**
 * Reads the patterns of what stays out of a layer. `*` and `?` stand for characters within a name, `**` for
 * any number of folders; a pattern that names a folder keeps out all that is in it. `.git` always stays out:
 * it would make equal commits different images, and a checkout's `.git/config` may hold a credential.
 * @param patterns patterns relative to the layer's folder, with forward slashes
 * @returns the decision for a path; a folder that stays out need not be entered
 * @throws IMAGE_PATTERN_INVALID for a negation (`!keep`), an absolute path and `..`
 */
function exclusion(patterns                   )            {
  const parsed = patterns.map(parsePattern);
  return (path) => {
    const names = path.split('/');
    if (names.includes('.git')) return true;
    return parsed.some((pattern) => matches(pattern, names));
  };
}

function parsePattern(pattern        )                    {
  const fail = (problem        )        =>
    (0,error_codes/* imageError */.w)('IMAGE_PATTERN_INVALID', {
      message: `Expected a pattern such as "**/*.test.js", relative to the layer's folder; found ${JSON.stringify(pattern)}: ${problem}.`,
      remedy: 'Correct `exclude` of the layer in waybill.yaml.',
      facts: { pattern },
    });
  if (pattern.startsWith('!')) throw fail('there is no negation');
  if (pattern.startsWith('/')) throw fail('it is absolute');
  const names = pattern.split('/').filter((name) => name !== '' && name !== '.');
  if (names.length === 0) throw fail('it names nothing');
  if (names.includes('..')) throw fail('it leads out of the folder');
  return names;
}

/** Whether the pattern matches the path, or a folder that the path lies in. */
function matches(pattern                   , names                   )          {
  const [first, ...rest] = pattern;
  if (first === undefined) return true;
  if (first === '**') {
    // A trailing `**` means what lies in the folder, not the folder itself.
    if (rest.length === 0) return names.length > 0;
    return names.some((_, skipped) => matches(rest, names.slice(skipped)));
  }
  const [name, ...others] = names;
  return name !== undefined && matchesName(first, name) && matches(rest, others);
}

/** The greedy matcher with one point of return: its time grows with pattern × name, never more. */
function matchesName(pattern        , name        )          {
  let inPattern = 0;
  let inName = 0;
  let star = -1;
  let starredName = 0;
  while (inName < name.length) {
    const wanted = pattern[inPattern];
    if (wanted === '*') {
      star = inPattern;
      starredName = inName;
      inPattern += 1;
    } else if (wanted === '?' || wanted === name[inName]) {
      inPattern += 1;
      inName += 1;
    } else if (star >= 0) {
      inPattern = star + 1;
      starredName += 1;
      inName = starredName;
    } else {
      return false;
    }
  }
  while (pattern[inPattern] === '*') inPattern += 1;
  return inPattern === pattern.length;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/layer-files.js



                                             


                                         

/** Files are read in pieces of this size. */
const pieceBytes = 1024 * 1024;

/** What a layer may hold at most. */
                              
                                
                                
 

/** Far beyond any sensible image; a link farm or a forgotten data folder stops here and not on a full disk. */
const defaultLayerLimits              = {
  maximumFiles: 200_000,
  maximumBytes: 8 * 1024 * 1024 * 1024,
};

/** The files of a layer: what goes into the archive, in its order. */
                             
                                        
                         
                         
 

/**
 * Lists what a layer takes from the checkout. Only regular files, folders and symbolic links go in; nothing
 * outside the checkout is read, and a link must stay inside the folder that is copied. The order is that of
 * the names, whatever the file system's is.
 * @param checkout the folder with the commit's files
 * @param layer from, to and exclude
 * @param options `parents`: whether the folders above `to` are entries too (on scratch there are none below);
 *   limits; signal
 * @returns the entries; the files' content is read when they are written
 * @throws IMAGE_SOURCE_MISSING, IMAGE_SOURCE_OUTSIDE, IMAGE_LINK_OUTSIDE, IMAGE_FILE_UNSUPPORTED,
 *   IMAGE_LAYER_EMPTY, IMAGE_TOO_LARGE, IMAGE_PATTERN_INVALID
 */
async function layerFiles(
  checkout        ,
  layer       ,
  options                                                                ,
)                      {
  const root = await sourceOf(checkout, layer.from);
  const walk       = {
    root,
    from: layer.from,
    excluded: exclusion(layer.exclude),
    limits: options.limits,
    signal: options.signal,
    target: external_node_path_.posix.normalize(layer.to).replace(/^\/+|\/+$/g, ''),
    found: [],
    files: 0,
    bytes: 0,
  };
  const facts = await (0,promises_.lstat)(root);
  if (!facts.isDirectory() && walk.target === '') throw unnamedFile(layer);
  if (facts.isDirectory()) {
    if (walk.target !== '') walk.found.push({ kind: 'folder', path: `${walk.target}/` });
    await addFolder(walk, '');
  } else {
    await addFile(walk, root, walk.target, '');
  }
  if (walk.files === 0) throw emptyLayer(layer);
  if (options.parents) walk.found.push(...parentsOf(walk.target));
  const entries = walk.found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { entries, files: walk.files, bytes: walk.bytes };
}

                
                        
                        
                               
                               
                               
                          
                             
                
                
 

/** The real path of what a layer takes; the checkout may itself be reached through links. */
async function sourceOf(checkout        , from        )                  {
  const root = await (0,promises_.realpath)(checkout);
  const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, from)).catch((error         ) => {
    throw (0,error_codes/* imageError */.w)('IMAGE_SOURCE_MISSING', {
      message: `Expected ${JSON.stringify(from)} in the checkout, for a layer of the image; it is not there.`,
      remedy:
        'Check `from` of the layer in waybill.yaml, and that the build which makes it ran before this step.',
      facts: { from },
      cause: error,
    });
  });
  const inside = (0,external_node_path_.relative)(root, path);
  const names = inside.split(external_node_path_.sep);
  if (names[0] !== '..' && !names.includes('.git')) return path;
  throw (0,error_codes/* imageError */.w)('IMAGE_SOURCE_OUTSIDE', {
    message: `Expected ${JSON.stringify(from)} to lie in the checkout; it leads ${names.includes('.git') ? 'into .git' : 'out of it'}.`,
    remedy:
      'Let the layer take a folder or file of the checkout itself; replace the symbolic link by what it points at.',
    facts: { from },
  });
}

async function addFolder(walk      , folder        )                {
  walk.signal.throwIfAborted();
  const items = await (0,promises_.readdir)((0,external_node_path_.resolve)(walk.root, folder), { withFileTypes: true });
  for (const item of items) {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    if (walk.excluded(path)) continue;
    if (item.name.includes('\uFFFD')) throw layer_files_unsupported(walk, path, 'a name that is not UTF-8');
    const inImage = walk.target === '' ? path : `${walk.target}/${path}`;
    if (item.isDirectory()) {
      walk.found.push({ kind: 'folder', path: `${inImage}/` });
      await addFolder(walk, path);
    } else if (item.isSymbolicLink()) {
      await addLink(walk, path, inImage);
    } else {
      await addFile(walk, (0,external_node_path_.resolve)(walk.root, path), inImage, path);
    }
  }
}

async function addFile(walk      , source        , inImage        , path        )                {
  const facts = await (0,promises_.lstat)(source);
  if (!facts.isFile()) throw layer_files_unsupported(walk, path, 'neither a file nor a folder nor a link');
  walk.files += 1;
  walk.bytes += facts.size;
  refuseTooLarge(walk);
  walk.found.push({
    kind: 'file',
    path: inImage,
    size: facts.size,
    executable: (facts.mode & 0o100) !== 0,
    open: () => readExactly(source, facts.size, path === '' ? walk.from : `${walk.from}/${path}`),
  });
}

async function addLink(walk      , path        , inImage        )                {
  const target = (await (0,promises_.readlink)((0,external_node_path_.resolve)(walk.root, path))).split(external_node_path_.sep).join('/');
  walk.files += 1;
  refuseTooLarge(walk);
  const lexical = external_node_path_.posix.join(external_node_path_.posix.dirname(path), target);
  const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(walk.root, path)).catch(() => undefined);
  const leaves =
    target.startsWith('/') ||
    target.includes('\uFFFD') ||
    lexical === '..' ||
    lexical.startsWith('../') ||
    (real !== undefined && (0,external_node_path_.relative)(walk.root, real).split(external_node_path_.sep)[0] === '..');
  if (!leaves) {
    walk.found.push({ kind: 'link', path: inImage, target });
    return;
  }
  throw (0,error_codes/* imageError */.w)('IMAGE_LINK_OUTSIDE', {
    message: `Expected every symbolic link of ${JSON.stringify(walk.from)} to stay inside it; ${JSON.stringify(path)} points at ${JSON.stringify(target)}.`,
    remedy:
      'Copy the folder that holds both ends, replace the link by a file, or leave it out with `exclude`.',
    facts: { from: walk.from, path, target },
  });
}

/** Reads a file without following a link, and exactly as many bytes as its header announces. */
async function* readExactly(
  source        ,
  size        ,
  shown        ,
)                                              {
  if (size <= pieceBytes) {
    yield readSmall(source, size, shown);
    return;
  }
  const file = await (0,promises_.open)(source, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
  try {
    let left = size;
    while (left > 0) {
      const buffer = Buffer.allocUnsafe(Math.min(left, pieceBytes));
      const { bytesRead } = await file.read(buffer, 0, buffer.byteLength);
      if (bytesRead === 0) throw fileChanged(shown);
      left -= bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
    const { size: now } = await file.stat();
    if (now !== size) throw fileChanged(shown);
  } finally {
    await file.close();
  }
}

/** At once: the four errands of a small file would each wait for a thread that compresses. */
function readSmall(source        , size        , shown        )             {
  const buffer = Buffer.allocUnsafe(size);
  const file = (0,external_node_fs_.openSync)(source, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
  try {
    for (let filled = 0; filled < size;) {
      const bytes = (0,external_node_fs_.readSync)(file, buffer, filled, size - filled, null);
      if (bytes === 0) throw fileChanged(shown);
      filled += bytes;
    }
    if ((0,external_node_fs_.fstatSync)(file).size !== size) throw fileChanged(shown);
    return buffer;
  } finally {
    (0,external_node_fs_.closeSync)(file);
  }
}

function* parentsOf(target        )                      {
  for (let path = external_node_path_.posix.dirname(target); path !== '.' && path !== '/'; path = external_node_path_.posix.dirname(path)) {
    yield { kind: 'folder', path: `${path}/` };
  }
}

function refuseTooLarge(walk      )       {
  const { maximumFiles, maximumBytes } = walk.limits;
  if (walk.files <= maximumFiles && walk.bytes <= maximumBytes) return;
  throw (0,error_codes/* imageError */.w)('IMAGE_TOO_LARGE', {
    message:
      `Expected at most ${String(maximumFiles)} files and ${String(maximumBytes)} bytes in the layer from ${JSON.stringify(walk.from)}; ` +
      `found more (${String(walk.files)} files, ${String(walk.bytes)} bytes so far).`,
    remedy: 'Leave out what the image does not need (`exclude`), or take a smaller folder.',
    facts: { from: walk.from, maximumFiles, maximumBytes },
  });
}

function layer_files_unsupported(walk      , path        , what        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_FILE_UNSUPPORTED', {
    message: `Expected files, folders and symbolic links in ${JSON.stringify(walk.from)}; ${JSON.stringify(path)} is ${what}.`,
    remedy: 'Remove it from the folder, or leave it out with `exclude`.',
    facts: { from: walk.from, path },
  });
}

function unnamedFile({ from, to }       )        {
  return (0,error_codes/* imageError */.w)('IMAGE_FILE_UNSUPPORTED', {
    message: `Expected a name for the file ${JSON.stringify(from)} in the image; "to" is ${JSON.stringify(to)}.`,
    remedy: `Write the whole path in waybill.yaml, such as "/${external_node_path_.posix.basename(from)}".`,
    facts: { from, to },
  });
}

function fileChanged(path        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_FILE_CHANGED', {
    message: `Expected ${JSON.stringify(path)} to stay as it was while the image was made; its size changed.`,
    remedy: 'Let nothing write into the checkout while images are built, and run this again.',
    facts: { path },
  });
}

function emptyLayer(layer       )        {
  return (0,error_codes/* imageError */.w)('IMAGE_LAYER_EMPTY', {
    message: `Expected at least one file in the layer from ${JSON.stringify(layer.from)}; found none.`,
    remedy:
      'Check that the build which fills the folder ran before this step, and that `exclude` leaves something in.',
    facts: { from: layer.from, exclude: layer.exclude },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/image/src/registry-image.js
var registry_image = __webpack_require__(18124);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/assemble.js



                                                


                                                           


                                                                                        






/**
 * Makes images from folders: no daemon, no tool. Equal checkout files, commit and configuration give an equal
 * digest; the order of files, their times, owners and the umask do not matter.
 */
const assembleEngine              = {
  name: 'assemble',
  deterministic: true,
  build: (request, context) => assembleImage(request, context),
};

/**
 * Assembles an image and pushes it by digest, without a tag.
 * @param request what to build
 * @param context registry, signal
 * @param limits what a layer may hold
 * @returns the image in the registry
 * @throws the IMAGE_ codes of files and base, IMAGE_CLAIMED_DIGEST_MISSING where another digest was expected,
 *   and what the registry's client throws
 */
async function assembleImage(
  request              ,
  context              ,
  limits              = defaultLayerLimits,
)                      {
  const startedAt = time/* systemClock */.ml.now();
  const { assemble } = (0,image_source/* imageOf */.dT)(request.image, 'assemble');
  const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.temporaryFolder ?? (0,external_node_os_.tmpdir)(), 'waybill-image-'));
  try {
    const base =
      assemble.base === 'scratch'
        ? undefined
        : await readBaseImage(assemble.base, assemble.platform, context.registry);
    const layers = await writeLayers(request, context, assemble, folder, limits);
    const { config, manifest } = describeImage(request, assemble, base, layers);
    const digest = (0,vocabulary/* digestOf */.ol)(manifest);
    (0,claimed_digest/* refuseOtherDigest */.p)(request, digest);
    const target = (0,registry_image/* registryImage */.$E)(request.image.repository, context.registry);
    const pushed = await pushBlobs(target, base, layers, config, context);
    context.signal.throwIfAborted();
    const descriptor = await target.client.pushManifest(
      target.path,
      manifest,
      media_types/* mediaTypes */.I.ociManifest,
    );
    const { name, repository } = request.image;
    const sizes = [...(base?.layers ?? []), ...layers].map(({ size }) => size);
    return {
      name,
      repository,
      digest: descriptor.digest,
      mediaType: media_types/* mediaTypes */.I.ociManifest,
      size: manifest.byteLength,
      platforms: [
        {
          platform: assemble.platform,
          digest: descriptor.digest,
          size: sizes.reduce((sum, size) => sum + size, manifest.byteLength + config.byteLength),
          layers: sizes,
        },
      ],
      materials: base === undefined ? [] : [{ name: base.name, digest: base.digest }],
      blobs: (0,registry_image/* trafficOf */.t7)(pushed),
      seconds: (time/* systemClock */.ml.now() - startedAt) / 1000,
    };
  } finally {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
  }
}

async function writeLayers(
  request              ,
  context              ,
  assemble          ,
  folder        ,
  limits             ,
)                       {
  const time = (0,image_source/* commitSeconds */.Dj)(request.commitTime);
  const parents = assemble.base === 'scratch';
  const blobs              = [];
  for (const [position, layer] of assemble.layers.entries()) {
    const { signal } = context;
    const { entries, files, bytes } = await layerFiles(request.checkout, layer, {
      parents,
      limits,
      signal,
    });
    const blob = await (0,layer_blob/* writeLayer */.B)(
      entries,
      time,
      (0,external_node_path_.join)(folder, `${String(position)}.tar.gz`),
      signal,
    );
    context.progress.detail(
      `${request.image.name}: ${layer.from} → ${layer.to}: ${String(files)} files, ${String(bytes)} bytes, ${String(blob.size)} compressed`,
    );
    blobs.push(blob);
  }
  return blobs;
}

function describeImage(
  request              ,
  assemble          ,
  base                       ,
  layers                      ,
)                                               {
  const created = (0,image_source/* createdAt */.CT)((0,image_source/* commitSeconds */.Dj)(request.commitTime));
  const diffIds = layers.map(({ diffId }) => diffId);
  const config = (0,image_config/* encodeImageConfig */.G)({ request, assemble, base, created, diffIds });
  const own = layers.map(({ digest, size }) => ({
    mediaType: media_types/* mediaTypes */.I.ociLayerGzip,
    digest,
    size,
  }));
  const manifest = {
    schemaVersion: 2,
    mediaType: media_types/* mediaTypes */.I.ociManifest,
    config: { mediaType: media_types/* mediaTypes */.I.ociConfig, digest: (0,vocabulary/* digestOf */.ol)(config), size: config.byteLength },
    layers: [...(base?.layers ?? []), ...own],
    annotations: (0,image_source/* imageAnnotations */.s1)(request, base),
  };
  return { config, manifest: Buffer.from((0,canonical_json/* canonicalJson */.d)(manifest), 'utf8') };
}

async function pushBlobs(
  target               ,
  base                       ,
  layers                      ,
  config            ,
  context              ,
)                        {
  const pushed               = [];
  for (const layer of base?.layers ?? []) {
    context.signal.throwIfAborted();
    pushed.push(await copyLayer(target, base, layer));
  }
  for (const source of [...layers, (0,blob_source/* blobFromBytes */.x)(config)]) {
    context.signal.throwIfAborted();
    pushed.push(await target.client.pushBlob(target.path, source));
  }
  return pushed;
}

/** A layer of the base: mounted where both live in one registry, else copied as it streams. */
function copyLayer(
  target               ,
  base                       ,
  layer            ,
)                      {
  const source = {
    digest: layer.digest,
    size: layer.size,
    open: () => {
      if (base === undefined) throw new TypeError('a layer of no base');
      return base.client.streamBlob(base.repository, layer);
    },
  };
  const mount = base?.client.registry === target.host && base.repository !== target.path;
  return target.client.pushBlob(target.path, source, mount ? { mountFrom: base.repository } : {});
}


/***/ }),

/***/ 50713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ encodeImageConfig),
/* harmony export */   L: () => (/* binding */ imageConfigSchema)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67266);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18656);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _image_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42478);
                                                



                                                 
                                                 


/** The configuration of an image (OCI image specification, image configuration), as far as it is built upon. */
const imageConfigSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64),
  os: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64),
  variant: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64).optional(),
  config: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
      User: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
      ExposedPorts: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).nullish(),
      Env: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).nullish(),
      Entrypoint: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).nullish(),
      Cmd: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).nullish(),
      WorkingDir: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
      Labels: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).nullish(),
    })
    .nullish(),
  rootfs: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('layers'), diff_ids: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).max(4096) }),
  history: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ created: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }))
    .max(8192)
    .nullish(),
});
                                                               

/** What the image's configuration is made from. */
                              
                                 
                              
                                       
                                                   
                           
                                      
 

/**
 * Makes the image's configuration: what the base says, with what waybill.yaml says over it.
 * @param parts request, base and layers
 * @returns the configuration's bytes; canonical, so that equal input gives an equal digest
 * @throws TEMPLATE_INVALID where a template names an unknown value
 */
function encodeImageConfig(parts             )             {
  const { assemble, base, created, diffIds } = parts;
  const [os, architecture, variant] = assemble.platform.split('/');
  const inherited = base?.config.config ?? {};
  const history = assemble.layers.map(({ from, to }) => ({
    created,
    created_by: `waybill assemble ${from} ${to}`,
  }));
  const config = {
    created,
    architecture,
    os,
    variant,
    config: {
      ...inherited,
      ...runConfig(parts),
      Env: environmentOf(parts),
      ExposedPorts: portsOf(parts),
      Labels: { ...inherited.Labels, ...(0,_image_source_js__WEBPACK_IMPORTED_MODULE_1__/* .imageLabels */ .J0)(parts.request, assemble.labels, base) },
    },
    rootfs: { type: 'layers', diff_ids: [...(base?.config.rootfs.diff_ids ?? []), ...diffIds] },
    history: [...(base?.config.history ?? []), ...history],
  };
  return Buffer.from((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(config), 'utf8');
}

/** A new entrypoint makes the base's arguments meaningless: they were those of another program. */
function runConfig({ assemble }             )                          {
  const { entrypoint, command, workdir, user } = assemble;
  return {
    ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint, Cmd: undefined }),
    ...(command === undefined ? {} : { Cmd: command }),
    ...(workdir === undefined ? {} : { WorkingDir: workdir }),
    ...(user === undefined ? {} : { User: user }),
  };
}

function environmentOf(parts             )           {
  const values = (0,_image_source_js__WEBPACK_IMPORTED_MODULE_1__/* .buildValues */ .XF)(parts.request);
  const inherited = parts.base?.config.config?.Env ?? [];
  const own = Object.entries(parts.assemble.env).map(
    ([name, value]) => [name, (0,_waybill_config__WEBPACK_IMPORTED_MODULE_3__/* .expandTemplate */ .Ly)(value, values)]         ,
  );
  const names = new Set(own.map(([name]) => name));
  const kept = inherited.filter(
    (line) => !names.has(line.slice(0, Math.max(0, line.indexOf('=')))),
  );
  return [...kept, ...own.sort(byName).map(([name, value]) => `${name}=${value}`)];
}

function portsOf({ assemble, base }             )                                     {
  const inherited = Object.keys(base?.config.config?.ExposedPorts ?? {});
  const ports           = [...inherited, ...assemble.ports.map((port) => `${String(port)}/tcp`)];
  return ports.length === 0 ? undefined : Object.fromEntries(ports.map((port) => [port, {}]));
}

function byName(a                           , b                           )         {
  return a[0] < b[0] ? -1 : 1;
}


/***/ }),

/***/ 42478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ createdAt),
/* harmony export */   Dj: () => (/* binding */ commitSeconds),
/* harmony export */   J0: () => (/* binding */ imageLabels),
/* harmony export */   XF: () => (/* binding */ buildValues),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   s1: () => (/* binding */ imageAnnotations)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67266);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32478);


                                                 


/** What an image stands on. */
                            
                                          
                        
                          
 

/**
 * @param commitTime when the commit was made, ISO 8601
 * @returns whole seconds since 1970: what an archive's header holds, and SOURCE_DATE_EPOCH
 * @throws IMAGE_COMMIT_TIME_INVALID
 */
function commitSeconds(commitTime        )         {
  const seconds = Math.floor(Date.parse(commitTime) / 1000);
  if (Number.isFinite(seconds) && seconds >= 0 && seconds <= 0o77777777777) return seconds;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .w)('IMAGE_COMMIT_TIME_INVALID', {
    message: `Expected the commit's time as ISO 8601, from 1970 on; found ${JSON.stringify(commitTime.slice(0, 64))}.`,
    remedy: 'Check the committer date of the commit.',
  });
}

/**
 * @param seconds since 1970
 * @returns RFC 3339, in seconds
 */
function createdAt(seconds        )         {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/**
 * @param request what is built
 * @returns the values of templates that are known then
 */
function buildValues({
  application,
  commit,
  image,
}                                                        )                 {
  return {
    application,
    commit,
    'short-commit': commit.slice(0, 12),
    image: image.name,
    tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseTag */ .aF)(commit),
  };
}

/**
 * What an image says of itself (OCI image specification, annotations).
 * @param request what is built
 * @param base what it stands on, where that is known by digest
 */
function imageAnnotations(
  request       
                 
                                                                                         
   ,
  base                       ,
)                         {
  return {
    'org.opencontainers.image.created': createdAt(commitSeconds(request.commitTime)),
    'org.opencontainers.image.revision': request.commit,
    'org.opencontainers.image.source': request.source,
    'org.opencontainers.image.title': `${request.application}/${request.image.name}`,
    'org.opencontainers.image.version': request.version ?? request.commit,
    ...(request.licenses === undefined
      ? {}
      : { 'org.opencontainers.image.licenses': request.licenses }),
    ...(base === undefined
      ? {}
      : {
          'org.opencontainers.image.base.name': base.name,
          'org.opencontainers.image.base.digest': base.digest,
        }),
  };
}

/**
 * Labels of waybill.yaml may replace a descriptive one of ours, never those that say where the image is from.
 * @param request what is built
 * @param labels those of waybill.yaml; their values are templates
 * @param base what it stands on
 * @returns all labels
 * @throws TEMPLATE_INVALID
 */
function imageLabels(
  request              ,
  labels                                  ,
  base                       ,
)                         {
  const values = buildValues(request);
  const own = Object.entries(labels).map(
    ([name, value]) => [name, (0,_waybill_config__WEBPACK_IMPORTED_MODULE_2__/* .expandTemplate */ .Ly)(value, values)]         ,
  );
  const annotations = imageAnnotations(request, base);
  const fixed = Object.entries(annotations).filter(
    ([name]) => !/\.(?:licenses|title|version)$/.test(name),
  );
  return { ...annotations, ...Object.fromEntries(own), ...Object.fromEntries(fixed) };
}

/**
 * @param image an image of waybill.yaml
 * @param key the engine that was asked
 * @returns it, with what that engine reads
 * @throws TypeError where the image asks for another engine
 */
function imageOf                                               (
  image             ,
  key     ,
)                    {
  if (hasKey(image, key)) return image;
  throw new TypeError(`${image.name} is not built by ${key}`);
}

function hasKey                    (image             , key     )                             {
  return key in image;
}


/***/ }),

/***/ 57245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ compressLayer),
  B: () => (/* binding */ writeLayer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/crc32.js


const table = new Uint32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1)
    value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The check sum of gzip (RFC 1952, 8), written out.
 * @param bytes what follows what was summed up before
 * @param before the sum so far
 * @returns the sum with them
 */
function plainCrc32(bytes            , before = 0)         {
  let sum = ~before;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** The same, as fast as Node has it; before 20.15 it has none. */
const crc32                                                 = Object.hasOwn(external_node_zlib_, 'crc32')
  ? (bytes, before = 0) => external_node_zlib_.crc32(bytes, before)
  : plainCrc32;

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/parallel-gzip.js





const deflate = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);

/** Measured on programs and on scripts: twice to four times as fast as zlib's own choice, for 5 to 15 % more bytes. */
const level = 3;
/** What one core compresses in one go. The bytes of the stream depend on it, so it is the same on every machine. */
const partBytes = 1024 * 1024;
/** So far back deflate refers (RFC 1951): a part begins with the end of the one before, and loses nothing by being apart. */
const windowBytes = 32 * 1024;
/** Node compresses in four threads, which read files too. */
const mostLanes = 3;

/** The ten bytes of a gzip header (RFC 1952) without a name, a time and the machine's system (255: unknown). */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** An empty last block with fixed codes (RFC 1951, 3.2.6). */
const lastBlock = Buffer.from([3, 0]);

/**
 * Compresses on several cores at once, as pigz does: one gzip stream with one member, which every reader knows. Its
 * bytes depend on what is compressed alone (and on the zlib that Node carries): not on the number of cores, nor on
 * the pieces in which the content comes.
 * @param pieces the content
 * @param lanes how many parts are compressed at the same time; the machine's cores where absent
 * @returns the stream, piece by piece
 */
async function* gzipInParallel(
  pieces                           ,
  lanes         = Math.min((0,external_node_os_.availableParallelism)(), mostLanes),
)                                              {
  yield header;
  let sum = 0;
  let size = 0;
  let window                        ;
  const pending                        = [];
  for await (const part of inParts(pieces)) {
    const compressed = deflatePart(part, window);
    // The content may end in an error while this is under way.
    compressed.catch(() => undefined);
    pending.push(compressed);
    sum = crc32(part, sum);
    size += part.byteLength;
    window = part.subarray(-windowBytes);
    while (pending.length > lanes) yield (await pending.shift()) ?? lastBlock;
  }
  for (const compressed of pending) yield await compressed;
  yield lastBlock;
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(sum >>> 0, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  yield trailer;
}

/** Ends on a byte's edge and with no last block, so that the next part can follow. */
async function deflatePart(part            , window                        )                      {
  return await deflate(part, {
    level,
    memLevel: 8,
    finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH,
    // The whole answer in one buffer: one errand of a thread.
    chunkSize: partBytes + partBytes / 8,
    ...(window === undefined ? {} : { dictionary: window }),
  });
}

/** Cuts the content at every `partBytes`, however it comes. */
async function* inParts(
  pieces                           ,
)                                              {
  let part = Buffer.allocUnsafeSlow(partBytes);
  let filled = 0;
  for await (const piece of pieces) {
    for (let taken = 0; taken < piece.byteLength;) {
      const slice = piece.subarray(taken, taken + partBytes - filled);
      part.set(slice, filled);
      filled += slice.byteLength;
      taken += slice.byteLength;
      if (filled < partBytes) continue;
      yield part;
      part = Buffer.allocUnsafeSlow(partBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/tar.js


/** One entry of a layer. `path` has no leading slash; a folder's ends with one. */
                      
                                                      
                                                                             
     
                            
                            
                            
                                   
                                        
                                        
      

const block = 512;
/** Small entries are gathered to pieces of this size before they go on. */
const pieceSize = 256 * 1024;
/** What the 11 octal digits of an ustar header can hold. */
const maximumOctalSize = 0o77777777777;

const encoder = new external_node_util_.TextEncoder();

/**
 * Writes a tar archive whose bytes depend on its entries and the time alone: POSIX ustar, with a pax header
 * where a name is too long or not ASCII or a file is too large (POSIX.1-2017, pax). Owner is 0:0 without
 * names; a folder's mode is 0755, a file's 0755 or 0644 by its executable bit, a link's 0777.
 * @param entries in the order in which they are written; a folder before what is in it
 * @param time seconds since 1970, for every entry
 * @returns the archive, piece by piece
 */
async function* tarArchive(
  entries                    ,
  time        ,
)                                              {
  let pending               = [];
  let pendingSize = 0;
  const gather = (bytes            )                         => {
    pending.push(bytes);
    pendingSize += bytes.byteLength;
    if (pendingSize < pieceSize) return undefined;
    const piece = Buffer.concat(pending);
    pending = [];
    pendingSize = 0;
    return piece;
  };
  for (const entry of entries) {
    const head = gather(entryHeader(entry, time));
    if (head !== undefined) yield head;
    if (entry.kind !== 'file') continue;
    for await (const bytes of entry.open()) {
      const piece = gather(bytes);
      if (piece !== undefined) yield piece;
    }
    const padding = gather(new Uint8Array((block - (entry.size % block)) % block));
    if (padding !== undefined) yield padding;
  }
  pending.push(new Uint8Array(2 * block));
  yield Buffer.concat(pending);
}

function entryHeader(entry          , time        )             {
  const target = entry.kind === 'link' ? entry.target : '';
  const size = entry.kind === 'file' ? entry.size : 0;
  const name = splitName(entry.path);
  const extended                     = [];
  if (name === undefined) extended.push(['path', entry.path]);
  if (target !== '' && !fits(target, 100)) extended.push(['linkpath', target]);
  if (size > maximumOctalSize) extended.push(['size', String(size)]);
  const header = ustarHeader({
    // Readers without pax see the name cut short; those with it never look here.
    name: name?.name ?? cutName(entry.path),
    prefix: name?.prefix ?? '',
    mode: modeOf(entry),
    size: Math.min(size, maximumOctalSize),
    time,
    type: entry.kind === 'folder' ? '5' : entry.kind === 'link' ? '2' : '0',
    target: fits(target, 100) ? target : cutName(target),
  });
  if (extended.length === 0) return header;
  return Buffer.concat([paxHeader(extended, time), header]);
}

function modeOf(entry          )         {
  if (entry.kind === 'link') return 0o777;
  return entry.kind === 'folder' || entry.executable ? 0o755 : 0o644;
}

function paxHeader(records                                        , time        )             {
  const body = Buffer.concat(records.map(([key, value]) => paxRecord(key, value)));
  const header = ustarHeader({
    name: 'PaxHeader',
    prefix: '',
    mode: 0o644,
    size: body.byteLength,
    time,
    type: 'x',
    target: '',
  });
  const padding = new Uint8Array((block - (body.byteLength % block)) % block);
  return Buffer.concat([header, body, padding]);
}

/** `<length> <key>=<value>\n`, where the length counts itself. */
function paxRecord(key        , value        )             {
  const rest = encoder.encode(` ${key}=${value}\n`);
  let length = rest.byteLength + 1;
  while (String(length).length + rest.byteLength !== length) {
    length = String(length).length + rest.byteLength;
  }
  return Buffer.concat([encoder.encode(String(length)), rest]);
}

                        
                        
                          
                        
                        
                        
                        
                          
 

function ustarHeader(fields              )             {
  const header = Buffer.alloc(block);
  header.write(fields.name, 0, 100, 'latin1');
  header.write(octal(fields.mode, 7), 100, 'latin1');
  header.write(octal(0, 7), 108, 'latin1');
  header.write(octal(0, 7), 116, 'latin1');
  header.write(octal(fields.size, 11), 124, 'latin1');
  header.write(octal(fields.time, 11), 136, 'latin1');
  header.write('        ', 148, 'latin1');
  header.write(fields.type, 156, 'latin1');
  header.write(fields.target, 157, 100, 'latin1');
  header.write('ustar\0' + '00', 257, 'latin1');
  header.write(octal(0, 7), 329, 'latin1');
  header.write(octal(0, 7), 337, 'latin1');
  header.write(fields.prefix, 345, 155, 'latin1');
  const checksum = header.reduce((sum, byte) => sum + byte, 0);
  header.write(`${octal(checksum, 6)}\0 `, 148, 'latin1');
  return header;
}

function octal(value        , digits        )         {
  return value.toString(8).padStart(digits, '0');
}

/** Whether a text is ASCII and fits a field of an ustar header. */
function fits(text        , length        )          {
  return text.length <= length && /^[\x20-\x7e]*$/.test(text);
}

/** @returns the path as ustar's name and prefix, or undefined where it needs a pax header */
function splitName(path        )                                               {
  if (fits(path, 100)) return { name: path, prefix: '' };
  if (!fits(path, 256)) return undefined;
  // The slash between the two is not stored: the name after it has 1 to 100 characters, the prefix at most 155.
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    const name = path.slice(slash + 1);
    if (slash > 0 && slash <= 155 && name.length > 0 && name.length <= 100) {
      return { name, prefix: path.slice(0, slash) };
    }
  }
  return undefined;
}

function cutName(path        )         {
  return path.replace(/[^\x20-\x7e]/g, '_').slice(0, 100);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/layer-blob.js




                                               



/** A layer in a temporary file, ready to push. */
                                               
                                                                                             
                          
 

/**
 * Writes a layer to a file: tar, then gzip. Equal entries and times give equal bytes. What is compressed
 * depends on the zlib that Node carries too: another version may give other bytes for the same archive, which
 * is why a rebuilt image is compared with its claim and never takes its place.
 * @param entries what the layer holds
 * @param time seconds since 1970
 * @param file where the blob is written
 * @param signal ends the writing
 * @returns the blob's digest and size, the archive's digest, and how to read it
 */
async function writeLayer(
  entries                    ,
  time        ,
  file        ,
  signal             ,
)                     {
  return await compressLayer(tarArchive(entries, time), file, signal);
}

/**
 * Compresses a layer's archive into a file.
 * @param pieces the archive
 * @param file where the blob is written
 * @param signal ends the writing
 * @returns the blob's digest and size, the archive's digest, and how to read it
 */
async function compressLayer(
  pieces                           ,
  file        ,
  signal             ,
)                     {
  const archive = (0,external_node_crypto_.createHash)('sha256');
  const blob = (0,external_node_crypto_.createHash)('sha256');
  let size = 0;
  await (0,promises_.pipeline)(
    pieces,
    (plain                           ) => hashing(plain, archive),
    (plain                           ) => gzipInParallel(plain),
    async function* (compressed                           ) {
      for await (const piece of hashing(compressed, blob)) {
        size += piece.byteLength;
        yield piece;
      }
    },
    (0,external_node_fs_.createWriteStream)(file, { flags: 'wx', mode: 0o600 }),
    { signal },
  );
  return {
    digest: vocabulary/* digestSchema */.er.parse(`sha256:${blob.digest('hex')}`),
    diffId: vocabulary/* digestSchema */.er.parse(`sha256:${archive.digest('hex')}`),
    size,
    open: () => (0,external_node_fs_.createReadStream)(file),
  };
}

async function* hashing(pieces                           , hash      )                             {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}


/***/ })

};
})
