(function (exports, __distFolder) {'use strict';
exports.ids = [6589];
exports.modules = {

/***/ 28970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildWithBuildx: () => (/* binding */ buildWithBuildx),
  buildxEngine: () => (/* binding */ buildxEngine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/template.js
var template = __webpack_require__(67266);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var src_effect = __webpack_require__(31914);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/claimed-digest.js
var claimed_digest = __webpack_require__(65403);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engine.js
var engine = __webpack_require__(2265);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/error-codes.js
var error_codes = __webpack_require__(32478);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/image-content.js
var image_content = __webpack_require__(1018);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/registry-image.js
var registry_image = __webpack_require__(18124);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/attestation-storage.js
var attestation_storage = __webpack_require__(2525);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/build-failure.js
var build_failure = __webpack_require__(43220);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/builder-environment.js
var builder_environment = __webpack_require__(33560);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/buildx-arguments.js
var buildx_arguments = __webpack_require__(46558);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/build-base.js
var build_base = __webpack_require__(42437);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/dockerfile-base.js
var dockerfile_base = __webpack_require__(46071);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/buildx-base.js


                                              


                                                               



                                                   

/** What a build by buildx stands on, and what makes the builder take the digest that was seen. */
                             
                            
                                                                    
                                                      
                                                                
                               
                                      
                             
 

/** The build, as far as its base depends on it. */
                                
                                 
                                 
                          
                                                            
                                            
                          
                                                                                    
                                
 

/** To read a bake file. */
const printTimeout = 120_000;
const maximumPrinted = 8 * 1024 * 1024;

/** What `bake --print` says of a target (buildx, bake reference); only what is read here. */
const bakeTargetSchema = schemas/* object */.Ikc({
  context: schemas/* string */.YjP().default('.'),
  dockerfile: schemas/* string */.YjP().default('Dockerfile'),
  'dockerfile-inline': schemas/* string */.YjP().optional(),
  target: schemas/* string */.YjP().optional(),
  args: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()).default({}),
  contexts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
});
const bakeSchema = schemas/* object */.Ikc({ target: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) });

/**
 * Learns what a build stands on, and fixes a tag to the digest that it has now: by a build context that stands for the
 * tag, or, for the Docker Engine's own builder, which may be too old for that, by a Dockerfile that names the digest.
 * @param subject the build
 * @returns without a base where it is not known; that does not end a build
 */
async function buildxBase(subject               )                      {
  const { buildx, request, context } = subject;
  if (buildx.bake !== undefined) return await bakeBase(subject, buildx.bake);
  const contexts = buildx['build-contexts'];
  const { name } = request.image;
  const text = await (0,build_base/* dockerfileText */.qE)(request.checkout, buildx.dockerfile);
  const choice = { target: buildx.target, arguments: subject.buildArguments, contexts };
  const found = await (0,build_base/* buildBase */.Ol)(name, context, text, choice);
  if (found === undefined) return { contexts };
  const { base } = found;
  if (subject.output.to === 'registry' || found.tag === undefined)
    return { base, contexts: (0,build_base/* withBase */.cV)(contexts, found) };
  const pinned = (0,dockerfile_base/* withPinnedTag */.J)(text, choice.arguments, found.tag);
  if (pinned === undefined) return { contexts };
  return { base, contexts, dockerfile: await dockerfileCopy(subject, pinned) };
}

async function bakeBase(
  subject               ,
  bake                             ,
)                      {
  const { request, context, output } = subject;
  const target = await bakeTarget(subject, bake);
  const text = target === undefined ? undefined : await bakeDockerfile(request, target);
  if (target === undefined || text === undefined) return { contexts: {} };
  const { contexts } = target;
  const given = Object.entries(target.args).flatMap(([key, value]) =>
    value === null ? [] : [[key, value]         ],
  );
  const choice = { target: target.target, arguments: Object.fromEntries(given), contexts };
  const found = await (0,build_base/* buildBase */.Ol)(request.image.name, context, text, choice);
  if (found === undefined) return { contexts: {} };
  const { base } = found;
  if (output.to === 'registry' || found.tag === undefined)
    return { base, contexts: (0,build_base/* withBase */.cV)({}, found) };
  const bakeFile = await bakeOverride(subject, bake, { text, choice, found });
  return bakeFile === undefined ? { contexts: {} } : { base, contexts: {}, bakeFile };
}

/** Beside it goes what keeps files out of its context, where it has a list of its own. */
async function dockerfileCopy(
  { request, buildx, folder }               ,
  text        ,
)                  {
  const copy = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(buildx.dockerfile));
  await (0,promises_.writeFile)(copy, text);
  const ignored = (0,external_node_path_.join)(request.checkout, `${buildx.dockerfile}.dockerignore`);
  await (0,promises_.copyFile)(ignored, `${copy}.dockerignore`).catch(() => undefined);
  return copy;
}

/** @returns undefined where buildx cannot say it: the build itself shows why */
async function bakeTarget(
  { surroundings }               ,
  bake                             ,
)                                                        {
  const { secrets: _hidden, ...around } = surroundings;
  const result = await (0,run_process/* runProcess */.R3)((0,buildx_arguments/* bakePrintArguments */.Dd)(bake), {
    ...around,
    timeoutMilliseconds: printTimeout,
    maximumOutputBytes: maximumPrinted,
    overflow: 'truncate',
  });
  if (result.exitCode !== 0) return undefined;
  try {
    const printed = bakeSchema.parse(JSON.parse(result.stdout.toString('utf8')));
    return bakeTargetSchema.parse(printed.target[bake.target]);
  } catch {
    return undefined;
  }
}

/** A Dockerfile of the checkout, or one within the bake file; of others nothing is said. */
async function bakeDockerfile(
  request              ,
  target                                  ,
)                              {
  const { context, dockerfile, 'dockerfile-inline': inline } = target;
  if (inline !== undefined) return inline;
  const path = (0,external_node_path_.normalize)((0,external_node_path_.join)(context, dockerfile));
  const isElsewhere =
    context.includes('://') || context.includes(':') || /^[/]|^\.\.(?:\/|$)/.test(path);
  return isElsewhere ? undefined : await (0,build_base/* dockerfileText */.qE)(request.checkout, path);
}

/** A later bake file counts before an earlier one, and a Dockerfile within it before one that it names. */
async function bakeOverride(
  { folder }               ,
  bake                             ,
  {
    text,
    choice,
    found,
  }   
                          
                                                                              
                              
   ,
)                              {
  const pinned = found.tag && (0,dockerfile_base/* withPinnedTag */.J)(text, choice.arguments, found.tag);
  if (pinned === undefined) return undefined;
  const file = (0,external_node_path_.join)(folder, 'pinned-base.json');
  await (0,promises_.writeFile)(
    file,
    JSON.stringify({ target: { [bake.target]: { 'dockerfile-inline': pinned } } }),
  );
  return file;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/buildx-builder.js
                                                                




/** What runs a build. */
                                
                        
                                                                                                                          
                          
 

const inspectionTimeout = 120_000;

/**
 * Asks buildx which builder it would use.
 * @param name the builder that the configuration names; the current one where absent
 * @param surroundings folder, environment, signal
 * @throws IMAGE_BUILDER_MISSING where docker, buildx or the builder is not there
 */
async function inspectBuilder(
  name                    ,
  surroundings                                                ,
)                         {
  const command          = ['docker', 'buildx', 'inspect', ...(name === undefined ? [] : [name])];
  const result = await (0,run_process/* runProcess */.R3)(command, {
    ...surroundings,
    timeoutMilliseconds: inspectionTimeout,
    maximumOutputBytes: 1024 * 1024,
  }).catch((error         ) => {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'PROCESS_NOT_FOUND')) throw error;
    throw builderMissing(name, 'the program docker is not on the PATH', error);
  });
  const text = result.stdout.toString('utf8');
  const found = fieldOf(text, 'Name');
  const driver = fieldOf(text, 'Driver');
  if (result.exitCode === 0 && found !== undefined && driver !== undefined)
    return { name: found, driver };
  const said = result.stderr.toString('utf8').trim().split(/\r?\n/).slice(-3).join(' ');
  throw builderMissing(name, said === '' ? 'no driver is named' : said.slice(0, 500));
}

function fieldOf(text        , name        )                     {
  return new RegExp(`^${name}:[ \\t]+(\\S+)`, 'm').exec(text)?.[1];
}

function builderMissing(name                    , found        , cause          )        {
  return (0,error_codes/* imageError */.w)('IMAGE_BUILDER_MISSING', {
    message: `Expected docker buildx with ${name === undefined ? 'a builder' : `the builder ${name}`}; found: ${found}`,
    remedy:
      'Set one up before this step (docker/setup-buildx-action, or docker buildx create --use), or build with buildah or assemble, which need no daemon.',
    facts: { builder: name ?? '' },
    cause,
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/buildx-metadata.js



                                                           


const maximumBytes = 32 * 1024 * 1024;

const dependencySchema = schemas/* object */.Ikc({
  uri: schemas/* string */.YjP().max(4096),
  digest: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});

/** Provenance as BuildKit writes it: SLSA 0.2 (`materials`), and 1.0 since BuildKit 0.22. */
const provenanceSchema = schemas/* looseObject */._H3({
  materials: schemas/* array */.YOg(dependencySchema).max(10_000).optional(),
  buildDefinition: schemas/* looseObject */._H3({ resolvedDependencies: schemas/* array */.YOg(dependencySchema).max(10_000).optional() })
    .optional(),
});

const metadataSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());

/** What buildx wrote about a build. */
                                 
                                                                   
                                      
                                          
 

/**
 * @param file what `--metadata-file` named
 * @param request what was built; a bake file's metadata has a part for each target
 * @param target the bake target, where there is one
 * @throws IMAGE_BUILDER_ANSWER
 */
async function readBuildxMetadata(
  file        ,
  request              ,
  target                    ,
)                          {
  let whole = await readRecord(file, request);
  if (target !== undefined) {
    const targets = Object.keys(whole).filter((key) => !key.startsWith('buildx.'));
    const part = metadataSchema.safeParse(whole[target]);
    if (!part.success || targets.length !== 1) {
      throw unexpected(
        request,
        `the targets ${targets.join(', ')} in the place of ${target} alone`,
      );
    }
    whole = part.data;
  }
  const digest = vocabulary/* digestSchema */.er.optional().safeParse(whole['containerimage.digest']);
  if (!digest.success) throw unexpected(request, 'a digest of another form');
  const provenance = Object.entries(whole)
    .filter(([key]) => /^buildx\.build\.provenance(?:\/|$)/.test(key))
    .map(([, value]) => value);
  return { digest: digest.data, materials: materialsIn(provenance) };
}

async function readRecord(
  file        ,
  request              ,
)                                          {
  try {
    const { size } = await (0,promises_.stat)(file);
    if (size > maximumBytes) throw unexpected(request, `${String(size)} bytes of metadata`);
    return metadataSchema.parse(JSON.parse(await (0,promises_.readFile)(file, 'utf8')));
  } catch (error) {
    throw error instanceof Error && 'remedy' in error
      ? error
      : unexpected(request, 'none that can be read');
  }
}

/**
 * @param provenance predicates as BuildKit writes them
 * @returns the images (and other things with a sha256) that the build took, each once, in order of their names
 */
function materialsIn(provenance                    )                      {
  const found = new Map                  ();
  for (const value of provenance) {
    const parsed = provenanceSchema.safeParse(value);
    if (!parsed.success) continue;
    const { materials, buildDefinition } = parsed.data;
    for (const { uri, digest } of [
      ...(materials ?? []),
      ...(buildDefinition?.resolvedDependencies ?? []),
    ]) {
      const sha256 = vocabulary/* digestSchema */.er.safeParse(`sha256:${digest?.['sha256'] ?? ''}`);
      if (!sha256.success) continue;
      const name = imageName(uri);
      found.set(`${name}@${sha256.data}`, { name, digest: sha256.data });
    }
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, material]) => material);
}

/** `pkg:docker/ghcr.io%2Facme/base@3.22?platform=linux%2Famd64` names the image `ghcr.io/acme/base:3.22`. */
function imageName(uri        )         {
  const [, path, version] = /^pkg:(?:docker|oci)\/([^@?#]+)(?:@([^?#]*))?/.exec(uri) ?? [];
  if (path === undefined) return uri;
  try {
    const name = decodeURIComponent(path);
    const tag = decodeURIComponent(version ?? '');
    return tag === '' || tag.startsWith('sha256:') ? name : `${name}:${tag}`;
  } catch {
    return uri;
  }
}

function unexpected({ image }              , found        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_BUILDER_ANSWER', {
    message: `Expected the builder of the image ${image.name} to say what it built; found ${found}.`,
    remedy: 'Use a current version of docker buildx; a bake target must be one target, no group.',
    facts: { image: image.name, found },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var secret = __webpack_require__(1715);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/buildx-progress.js


                                             
                                                      

/** What `--progress=rawjson` prints: BuildKit's SolveStatus, one a line; only what is read here. */
const statusSchema = schemas/* object */.Ikc({
  vertexes: schemas/* array */.YOg(
      schemas/* object */.Ikc({
        digest: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        started: schemas/* string */.YjP().nullish(),
        completed: schemas/* string */.YjP().nullish(),
        cached: schemas/* boolean */.zMY().nullish(),
        error: schemas/* string */.YjP().nullish(),
      }),
    )
    .nullish(),
  logs: schemas/* array */.YOg(schemas/* object */.Ikc({ vertex: schemas/* string */.YjP(), data: schemas/* string */.YjP().nullish() })).nullish(),
});

                  
                        
                           
                                     
 

/** How far back the log of one step is kept. */
const keptLog = 8192;

/** What a build shows while it runs, and what is known of it at its end. */
                                 
                                               
                           
                    
                                                                
                         
 

/**
 * Follows a build by what buildx prints.
 * @param shown gets each new step, and what steps write
 * @param secrets what must not be shown
 */
function followBuildx(
  shown                        ,
  secrets                              ,
)                 {
  const show = (text        )       => {
    shown((0,secret/* redact */.E)(text, secrets));
  };
  const vertexes = new Map                ();
  const logs = new Map                ();
  const plain           = [];
  const take = (status                              )       => {
    for (const { digest, name, cached, error, started } of status.vertexes ?? []) {
      const before = vertexes.get(digest);
      const isCached = cached === true || before?.cached === true;
      if (before === undefined && (started !== null || isCached)) show(name);
      if (isCached && before?.cached !== true) show(`${name}: from cache`);
      const problem = error === null || error === undefined || error === '' ? undefined : error;
      vertexes.set(digest, { name, cached: isCached, error: problem ?? before?.error });
    }
    for (const { vertex, data } of status.logs ?? []) {
      const text = (0,secret/* redact */.E)(Buffer.from(data ?? '', 'base64').toString('utf8'), secrets);
      logs.set(vertex, ((logs.get(vertex) ?? '') + text).slice(-keptLog));
      for (const line of text.split(/\r?\n/).filter((it) => it.trim() !== '')) show(line);
    }
  };
  return {
    line: (text) => {
      const status = text.startsWith('{') ? statusOf(text) : undefined;
      if (status !== undefined) {
        take(status);
        return;
      }
      if (text.trim() === '' || text.startsWith('{')) return;
      show(text);
      plain.push(text);
      if (plain.length > 200) plain.shift();
    },
    cache: () => {
      // Instructions are named by stage and number, `[build 2/5] RUN …`; the rest is BuildKit's own work. The first
      // one of a stage is its base.
      const steps = [...vertexes.values()].filter(({ name }) => isInstruction(name));
      return { hits: steps.filter(({ cached }) => cached).length, steps: steps.length };
    },
    failure: () => failureIn(vertexes, logs, plain, secrets),
  };
}

function statusOf(text        )                                           {
  try {
    const parsed = statusSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function isInstruction(name        )          {
  return /^\[(?:[^\]]* )?\d+\/\d+\] (?!FROM )/.test(name);
}

function failureIn(
  vertexes                             ,
  logs                             ,
  plain                   ,
  secrets                              ,
)              {
  // What is cancelled because another step failed has an error, too.
  const failed = [...vertexes].find(
    ([, { error }]) => error !== undefined && !/context canceled|: canceled$/i.test(error),
  );
  const said = plain.findLast((line) => line.startsWith('ERROR: ')) ?? plain.at(-1);
  const place = plain
    .map((line) => /^([^\s:][^:]*):(\d+)$/.exec(line.trim()))
    .find((match) => match !== null);
  return {
    builder: 'buildx',
    instruction:
      failed === undefined
        ? undefined
        : (0,secret/* redact */.E)(failed[1].name.replace(/^\[[^\]]*\d+\/\d+\] /, ''), secrets),
    problem: (0,secret/* redact */.E)(
      failed?.[1].error ?? said?.replace(/^ERROR: /, '') ?? 'nothing was said',
      secrets,
    ),
    lines: failed === undefined ? [] : (logs.get(failed[0]) ?? '').trim().split(/\r?\n/),
    file: place?.[1],
    line: place?.[2] === undefined ? undefined : Number(place[2]),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/docker-settings.js
var docker_settings = __webpack_require__(24113);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/media-types.js
var media_types = __webpack_require__(71107);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/blob-source.js
var blob_source = __webpack_require__(10584);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/image-config.js
var image_config = __webpack_require__(50713);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/layer-blob.js + 3 modules
var layer_blob = __webpack_require__(57245);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/tar-index.js


/** A file within an archive: where its bytes are, or what it links to. */
                          
                                                                             
                                                       

const block = 512;
/** More than any image has files in its archive: a few for each layer. */
const maximumEntries = 100_000;
/** Of a name that does not fit into a header. */
const longestName = 4096;

/**
 * Reads where the files of a tar archive are (POSIX.1-2001 "ustar" and "pax", and GNU's long names), without their
 * content.
 * @param path an uncompressed archive on disk
 * @returns each file and symbolic link by its name; undefined where it is no archive, or holds something else
 */
async function tarIndex(
  path        ,
)                                                         {
  const file = await (0,promises_.open)(path, 'r');
  try {
    return await indexOf(file);
  } finally {
    await file.close();
  }
}

async function indexOf(file            )                                                         {
  const { size: end } = await file.stat();
  const found = new Map                      ();
  let longName                    ;
  for (let at = 0, count = 0; at + block <= end; count += 1) {
    const header = await bytesAt(file, at, block);
    if (header.every((byte) => byte === 0)) return found;
    const size = numberIn(header.subarray(124, 136));
    if (count > maximumEntries || size === undefined || at + block + size > end) return undefined;
    if (!hasRightSum(header)) return undefined;
    const offset = at + block;
    const type = String.fromCharCode(header[156] ?? 0);
    const name = longName ?? nameIn(header);
    longName = undefined;
    if (type === 'L' || type === 'x') {
      if (size > longestName) return undefined;
      const bytes = await bytesAt(file, offset, size);
      longName = type === 'L' ? textIn(bytes) : pathIn(bytes);
    } else if (type === '0' || type === '\0') {
      found.set(name, { kind: 'file', offset, size });
    } else if (type === '2') {
      found.set(name, { kind: 'link', target: textIn(header.subarray(157, 257)) });
    } else if (type !== '5' && type !== 'g') {
      return undefined;
    }
    at = offset + Math.ceil(size / block) * block;
  }
  return undefined;
}

async function bytesAt(file            , position        , length        )                  {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

/** Octal digits; a number too large for them is written in base 256, the first bit set. */
function numberIn(field        )                     {
  if (((field[0] ?? 0) & 0x80) !== 0) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, (field[0] ?? 0) & 0x7f);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const text = textIn(field).trim();
  return /^[0-7]{0,12}$/.test(text) ? Number.parseInt(text === '' ? '0' : text, 8) : undefined;
}

/** The sum of a header's bytes, its own field read as spaces. */
function hasRightSum(header        )          {
  const sum = header.reduce(
    (total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte),
    0,
  );
  return numberIn(header.subarray(148, 156)) === sum;
}

function nameIn(header        )         {
  const name = textIn(header.subarray(0, 100));
  const isUstar = header.subarray(257, 263).toString('latin1') === 'ustar\0';
  const prefix = isUstar ? textIn(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textIn(bytes        )         {
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end < 0 ? bytes.length : end).toString('utf8');
}

/** The `path` of a pax header: lines of length, name=value. */
function pathIn(bytes        )                     {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(bytes.toString('utf8'))?.[1];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/engine-archive.js






                                                               






/** What `docker image save` writes beside the layers (moby, image/tarexport). */
const manifestSchema = schemas/* array */.YOg(
    schemas/* object */.Ikc({ Config: schemas/* string */.YjP().max(1024), Layers: schemas/* array */.YOg(schemas/* string */.YjP().max(1024)).max(4096) }),
  )
  .length(1);

const maximumConfigBytes = 4 * 1024 * 1024;
/** A link to a link to a link is nothing that the engine writes. */
const maximumLinks = 4;

/** A pushed image. */
                              
                                  
                                         
 

/**
 * Pushes what the Docker Engine saved by digest, without a tag: the engine itself pushes only tags.
 * @param archive the file that `docker image save` wrote, with one image in it
 * @param folder where compressed layers may be kept until they are pushed
 * @param annotations those of the manifest
 * @returns the manifest in the registry, and what was sent
 * @throws IMAGE_BUILDER_ANSWER, IMAGE_CLAIMED_DIGEST_MISSING, and what the registry's client throws
 */
async function pushEngineArchive(
  request              ,
  context              ,
  archive        ,
  folder        ,
  annotations                                  ,
)                       {
  const files = await tarIndex(archive);
  if (files === undefined) throw engine_archive_unexpected(request, 'no archive');
  const saved = parseJson(
    manifestSchema,
    await smallFile(request, files, archive, 'manifest.json'),
  )?.[0];
  if (saved === undefined) throw engine_archive_unexpected(request, 'no list with one image');
  const config = await smallFile(request, files, archive, saved.Config);
  const described = parseJson(image_config/* imageConfigSchema */.L, config);
  if (described === undefined) throw engine_archive_unexpected(request, 'no configuration of an image');
  const layers              = [];
  for (const [position, name] of saved.Layers.entries()) {
    const { offset, size } = fileNamed(request, files, name);
    const pieces = (0,external_node_fs_.createReadStream)(archive, { start: offset, end: offset + size - 1 });
    const file = (0,external_node_path_.join)(folder, `${String(position)}.tar.gz`);
    layers.push(await (0,layer_blob/* compressLayer */.w)(pieces, file, context.signal));
  }
  const diffIds = layers.map(({ diffId }) => diffId);
  if (diffIds.join() !== described.rootfs.diff_ids.join()) {
    throw engine_archive_unexpected(request, 'other layers than the configuration names');
  }
  const manifest = Buffer.from(
    (0,canonical_json/* canonicalJson */.d)({
      schemaVersion: 2,
      mediaType: media_types/* mediaTypes */.I.ociManifest,
      config: {
        mediaType: media_types/* mediaTypes */.I.ociConfig,
        digest: (0,vocabulary/* digestOf */.ol)(config),
        size: config.byteLength,
      },
      layers: layers.map(({ digest, size }) => ({
        mediaType: media_types/* mediaTypes */.I.ociLayerGzip,
        digest,
        size,
      })),
      annotations,
    }),
  );
  (0,claimed_digest/* refuseOtherDigest */.p)(request, (0,vocabulary/* digestOf */.ol)(manifest));
  const { client, path } = (0,registry_image/* registryImage */.$E)(request.image.repository, context.registry);
  const pushed               = [];
  for (const source of [...layers, (0,blob_source/* blobFromBytes */.x)(config)]) {
    context.signal.throwIfAborted();
    pushed.push(await client.pushBlob(path, source));
  }
  const descriptor = await client.pushManifest(path, manifest, media_types/* mediaTypes */.I.ociManifest);
  return { descriptor, pushed };
}

async function smallFile(
  request              ,
  files                                   ,
  archive        ,
  name        ,
)                  {
  const { offset, size } = fileNamed(request, files, name);
  if (size === 0 || size > maximumConfigBytes)
    throw engine_archive_unexpected(request, `${name} of ${String(size)} bytes`);
  const pieces           = [];
  for await (const piece of (0,external_node_fs_.createReadStream)(archive, { start: offset, end: offset + size - 1 }))
    pieces.push(Buffer.from(piece              ));
  return Buffer.concat(pieces);
}

/** Equal layers are saved once: the engine writes a link for the others. */
function fileNamed(
  request              ,
  files                                   ,
  wanted        ,
)                                          {
  let name = wanted;
  for (let links = 0; links <= maximumLinks; links += 1) {
    const file = files.get(name);
    if (file?.kind === 'file') return file;
    if (file === undefined) break;
    name = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(name), file.target));
  }
  throw engine_archive_unexpected(request, `an archive without ${wanted.slice(0, 200)}`);
}

function parseJson                     (schema   , bytes        )                          {
  try {
    const parsed = schema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function engine_archive_unexpected({ image }              , found        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_BUILDER_ANSWER', {
    message: `Expected the Docker Engine to save the image ${image.name} as an archive of one image; found ${found}.`,
    remedy:
      'Use a builder of its own (docker buildx create --driver docker-container), which pushes by itself.',
    facts: { image: image.name, found },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/image-source.js
var image_source = __webpack_require__(42478);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/buildx.js

























/** JSON lines of progress hold a step's output in base64. */
const longestLine = 4 * 1024 * 1024;
const keptOutput = 1024 * 1024;
/** To save an image, and to take its name away. */
const engineTimeout = 20 * 60_000;

/**
 * Builds Dockerfiles and bake targets through `docker buildx`. RUN instructions may do what they like, so a lost image
 * is not built again.
 */
const buildxEngine              = {
  name: 'buildx',
  deterministic: false,
  build: buildWithBuildx,
};

/** What belongs to one build. */
                 
                                 
                                 
                          
                                           
 

/**
 * Builds an image and pushes it by digest, without a tag.
 * @param request what to build
 * @param context registry, signal
 * @returns the image as the registry has it
 * @throws IMAGE_BUILDER_MISSING, IMAGE_BUILD_FAILED, IMAGE_PUSH_REFUSED, IMAGE_BUILDER_ANSWER,
 *   IMAGE_SECRET_MISSING, IMAGE_DOCKER_CONFIG, IMAGE_REGISTRY_ANSWER, and what the registry's client throws
 */
async function buildWithBuildx(
  request              ,
  context              ,
)                      {
  const startedAt = time/* systemClock */.ml.now();
  const { buildx } = (0,image_source/* imageOf */.dT)(request.image, 'buildx');
  const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.temporaryFolder ?? (0,external_node_os_.tmpdir)(), 'waybill-buildx-'));
  try {
    const target = (0,registry_image/* registryImage */.$E)(request.image.repository, context.registry);
    const config = (0,external_node_path_.join)(folder, 'docker');
    await (0,promises_.mkdir)(config, { mode: 0o700 });
    const own = await (0,docker_settings/* dockerConfigFolder */.P)(context.registryAccount, target.host, config);
    const caches = [...buildx['cache-from'], ...buildx['cache-to']];
    const extra = own === undefined ? {} : { DOCKER_CONFIG: own };
    const environment = (0,builder_environment/* builderEnvironment */.l)(request, buildx.secrets, extra, caches);
    const build = { request, context, folder, environment };
    const builder = await inspectBuilder(buildx.builder, surroundings(build));
    const output               =
      builder.driver === 'docker'
        ? engineOutput(request)
        : { to: 'registry', insecure: (0,loopback/* isLoopback */.U)(target.host.replace(/:\d+$/, '')) };
    const buildArguments = argumentsOf(request);
    const found = await buildxBase({
      ...{ request, context, buildx, buildArguments, folder, output },
      surroundings: surroundings(build),
    });
    const { base } = found;
    const command = commandFor(build, found, output);
    const progress = followBuildx(
      (text) => context.progress.detail(`${request.image.name}: ${text}`),
      environment.secrets,
    );
    const { digest: pushed, materials, blobs } = await carriedOut(build, command, progress);
    const digest =
      (0,attestation_storage/* attestationStorage */.y)(buildx) === 'referrers'
        ? await (0,attestation_storage/* attestationsAsReferrers */.w)({ ...target, digest: pushed })
        : pushed;
    (0,claimed_digest/* refuseOtherDigest */.p)(request, digest);
    const { descriptor, platforms } = await (0,image_content/* readImageContent */.R)(target.client, target.path, digest);
    const { name, repository } = request.image;
    return {
      name,
      repository,
      digest: descriptor.digest,
      mediaType: descriptor.mediaType,
      size: descriptor.size,
      platforms,
      materials: materials.length === 0 && base !== undefined ? [base] : materials,
      blobs,
      cache: progress.cache(),
      seconds: (time/* systemClock */.ml.now() - startedAt) / 1000,
    };
  } finally {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
  }
}

function surroundings({
  request,
  context,
  environment,
}       )                                                             {
  return {
    cwd: request.checkout,
    env: environment.variables,
    signal: context.signal,
    secrets: environment.secrets,
  };
}

/** The engine's own builder has one platform and keeps no attestations. */
function engineOutput(request              )               {
  const { buildx } = (0,image_source/* imageOf */.dT)(request.image, 'buildx');
  const asked = [
    ...((buildx.platforms?.length ?? 1) > 1 ? ['several platforms'] : []),
    ...(buildx.provenance === 'none' ? [] : [`provenance: ${buildx.provenance}`]),
    ...(buildx.sbom ? ['sbom: true'] : []),
  ];
  if (asked.length === 0) return { to: 'engine', name: `waybill-build:${(0,external_node_crypto_.randomUUID)()}` };
  throw (0,error_codes/* imageError */.w)('IMAGE_BUILDER_MISSING', {
    message: `Expected a builder for ${asked.join(' and ')} of the image ${request.image.name}; found the Docker Engine's own (driver docker), which has neither.`,
    remedy:
      'Make a builder of its own before this step (docker/setup-buildx-action, or docker buildx create --use).',
    facts: { image: request.image.name, asked },
  });
}

function argumentsOf(request              )                         {
  const { buildx } = (0,image_source/* imageOf */.dT)(request.image, 'buildx');
  const values = (0,image_source/* buildValues */.XF)(request);
  return Object.fromEntries(
    Object.entries(buildx['build-args']).map(([name, value]) => [
      name,
      (0,template/* expandTemplate */.Ly)(value, values),
    ]),
  );
}

function commandFor(
  { request, folder }       ,
  found            ,
  output              ,
)                {
  const { buildx, repository } = (0,image_source/* imageOf */.dT)(request.image, 'buildx');
  return {
    buildx,
    repository,
    epoch: (0,image_source/* commitSeconds */.Dj)(request.commitTime),
    buildArguments: argumentsOf(request),
    buildContexts: found.contexts,
    dockerfile: found.dockerfile,
    bakeFile: found.bakeFile,
    labels: (0,image_source/* imageLabels */.J0)(request, buildx.labels, found.base),
    annotations: (0,image_source/* imageAnnotations */.s1)(request, found.base),
    metadataFile: (0,external_node_path_.join)(folder, 'metadata.json'),
    output,
  };
}

async function carriedOut(
  build       ,
  command               ,
  progress                ,
)          
                                                                                            
  {
  const { request, context } = build;
  const { bake, timeoutMilliseconds } = command.buildx;
  const metadata = async ()                          =>
    await readBuildxMetadata(command.metadataFile, request, bake?.target);
  if (command.output.to === 'registry') {
    // What BuildKit pushes has no tag: until the release is claimed, nothing names it.
    const effect = { signal: context.signal, deadlineMilliseconds: timeoutMilliseconds };
    await (0,src_effect/* performEffect */.d)('registry.push-manifest', effect, async (signal) => {
      await run(build, command, progress, signal);
    });
    const { digest, materials } = await metadata();
    if (digest !== undefined) return { digest, materials, blobs: engine/* noTraffic */.Ps };
    throw (0,error_codes/* imageError */.w)('IMAGE_BUILDER_ANSWER', {
      message: `Expected buildx to name the digest that it pushed for ${request.image.name}; its metadata has none.`,
      remedy: 'Use docker buildx 0.10 or newer with a builder that pushes.',
      facts: { image: request.image.name },
    });
  }
  const { name } = command.output;
  try {
    await run(build, command, progress, context.signal);
    const { materials } = await metadata();
    const { annotations } = command;
    const archive = await savedImage(build, name);
    const pushed = await pushEngineArchive(request, context, archive, build.folder, annotations);
    return { digest: pushed.descriptor.digest, materials, blobs: (0,registry_image/* trafficOf */.t7)(pushed.pushed) };
  } finally {
    await forgetName(build, name);
  }
}

async function run(
  build       ,
  command               ,
  progress                ,
  signal             ,
)                {
  const { timeoutMilliseconds } = command.buildx;
  const { secrets: _hidden, ...around } = surroundings(build);
  const result = await (0,run_process/* runProcess */.R3)((0,buildx_arguments/* buildxArguments */.Xm)(command), {
    ...around,
    signal,
    timeoutMilliseconds,
    maximumOutputBytes: keptOutput,
    overflow: 'truncate',
    longestLine,
    // What steps write comes in base64: secrets are taken out after that is read.
    onLine: (_stream, line) => {
      progress.line(line);
    },
  }).catch((error         ) => {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'PROCESS_TIMED_OUT')) throw error;
    const problem = `it did not end within ${(0,time/* formatDuration */.a3)(timeoutMilliseconds)} (timeout)`;
    throw (0,build_failure/* buildFailure */.H)(build.request, { ...progress.failure(), problem });
  });
  if (result.exitCode !== 0) throw (0,build_failure/* buildFailure */.H)(build.request, progress.failure());
}

async function savedImage(build       , name        )                  {
  const file = (0,external_node_path_.join)(build.folder, 'image.tar');
  await (0,run_process/* runToSuccess */.IM)(['docker', 'image', 'save', '--output', file, name], {
    ...surroundings(build),
    timeoutMilliseconds: engineTimeout,
  });
  return file;
}

/** Takes away the name that we gave; what the engine keeps for its cache stays. */
async function forgetName(build       , name        )                {
  try {
    await (0,run_process/* runProcess */.R3)(['docker', 'image', 'rm', '--no-prune', name], {
      ...surroundings(build),
      // Also after a cancellation: it takes a moment, and nothing else will do it.
      signal: new AbortController().signal,
      timeoutMilliseconds: 10_000,
    });
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
  }
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
