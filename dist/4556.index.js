(function (exports, __distFolder) {'use strict';
exports.ids = [4556];
exports.modules = {

/***/ 54556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildWithBuildah: () => (/* binding */ buildWithBuildah),
  buildahEngine: () => (/* binding */ buildahEngine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/error-codes.js
var error_codes = __webpack_require__(32478);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/image-content.js
var image_content = __webpack_require__(1018);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/registry-image.js
var registry_image = __webpack_require__(18124);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/build-failure.js
var build_failure = __webpack_require__(43220);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/build-base.js
var build_base = __webpack_require__(42437);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/buildx-arguments.js
var buildx_arguments = __webpack_require__(46558);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/buildah-arguments.js
                                               
                                                


/** What a build by buildah is made from. */
                                 
                            
                                               
                         
                                                            
                                                                                    
                                                           
                                                    
                                                         
                                                                             
                        
                                                                                                     
                             
 

/**
 * @param command what is built
 * @returns the arguments of `buildah build`, to be run in the checkout
 */
function buildahBuildArguments(command                )          {
  const { buildah, name } = command;
  const { isolation, platforms } = buildah;
  return [
    ...buildahProgram(buildah),
    'build',
    ...['--format', 'oci', '--timestamp', String(command.epoch)],
    ...(buildah.layers ? ['--layers'] : []),
    ...(isolation === undefined ? [] : ['--isolation', isolation]),
    ...(command.insecure ? ['--tls-verify=false'] : []),
    ...['--file', buildah.dockerfile],
    ...(buildah.target === undefined ? [] : ['--target', buildah.target]),
    ...(platforms === undefined ? [] : ['--platform', platforms.join(',')]),
    ...(0,buildx_arguments/* pairs */.AS)('--build-arg', {
      SOURCE_DATE_EPOCH: String(command.epoch),
      ...command.buildArguments,
    }),
    ...(0,buildx_arguments/* pairs */.AS)('--build-context', command.buildContexts),
    ...buildah.secrets.flatMap((secret) => ['--secret', (0,buildx_arguments/* secretArgument */.qj)(secret)]),
    ...(buildah.network === 'default' ? [] : ['--network', buildah.network]),
    ...(0,buildx_arguments/* pairs */.AS)('--label', command.labels),
    ...(0,buildx_arguments/* pairs */.AS)('--annotation', command.annotations),
    ...(isSeveral(buildah) ? ['--manifest', name] : ['--tag', name]),
    buildah.context,
  ];
}

/**
 * @param command what was built
 * @param folder an empty one
 * @returns the arguments that write the image there as an OCI image layout
 */
function buildahExportArguments(command                , folder        )          {
  const { buildah, name } = command;
  const verb = isSeveral(buildah) ? ['manifest', 'push', '--all'] : ['push'];
  return [...buildahProgram(buildah), ...verb, '--format', 'oci', name, `oci:${folder}`];
}

/**
 * @param command what was built
 * @returns the arguments that take the image's name away
 */
function buildahForgetArguments({ buildah, name }                )          {
  const verb = isSeveral(buildah) ? ['manifest', 'rm'] : ['rmi'];
  return [...buildahProgram(buildah), ...verb, name];
}

function buildahProgram(buildah         )                           {
  const driver = buildah['storage-driver'];
  return ['buildah', ...(driver === undefined ? [] : ['--storage-driver', driver])];
}

function isSeveral({ platforms }         )          {
  return (platforms?.length ?? 1) > 1;
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var secret = __webpack_require__(1715);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/buildah-progress.js

                                             
                                                      

/** What is known of a build by buildah. */
                                  
                           
                    
                         
 

const keptLines = 200;

/**
 * Follows a build by what buildah prints: `STEP 2/3: RUN …`, `--> Using cache …`.
 * @param show gets each line
 * @param secrets what must not be shown
 */
function followBuildah(
  show                        ,
  secrets                              ,
)                  {
  let steps = 0;
  let hits = 0;
  let instruction                    ;
  let said           = [];
  let problem                    ;
  return {
    line: (text) => {
      show(text);
      const step = /^(?:\[[^\]]*\] )?STEP \d+\/\d+: (.*)$/.exec(text);
      if (step?.[1] !== undefined) {
        instruction = step[1];
        said = [];
        // A base image is no step that a cache could save.
        if (!/^FROM /i.test(instruction)) steps += 1;
        return;
      }
      if (text.startsWith('--> Using cache ')) hits += 1;
      const failed = /^(?:time="[^"]*" level=error msg=)?"?Error:? ?(.*)$/i.exec(text);
      if (failed?.[1] !== undefined && failed[1] !== '') problem ??= failed[1];
      else said = [...said, text].slice(-keptLines);
    },
    cache: () => ({ hits, steps }),
    failure: () => ({
      builder: 'buildah',
      instruction,
      problem: (0,secret/* redact */.E)(problem ?? said.at(-1) ?? 'nothing was said', secrets),
      lines: said.map((line) => (0,secret/* redact */.E)(line, secrets)),
    }),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/builder-environment.js
var builder_environment = __webpack_require__(33560);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/docker-settings.js
var docker_settings = __webpack_require__(24113);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/manifest.js
var src_manifest = __webpack_require__(53402);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/media-types.js
var media_types = __webpack_require__(71107);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/claimed-digest.js
var claimed_digest = __webpack_require__(65403);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/image-layout.js






                                                               



/** Registries take manifests up to this size (distribution specification, "Pushing manifests"). */
const maximumManifestBytes = 4 * 1024 * 1024;
const maximumPlatforms = 64;

/** What an image layout holds, read and checked. */
                      
                               
                                                                      
                                                                                      
 

                          
                                  
                         
 

/** A pushed image, with the annotations that the builder gave its manifests. */
                               
                                  
                                         
                                                                    
 

/**
 * Pushes an image layout (OCI image specification, image layout) by digest, without a tag.
 * @param request what was built
 * @param context registry, signal
 * @param folder the layout, with one image in it
 * @returns the manifest in the registry, and what was sent
 * @throws IMAGE_BUILDER_ANSWER, IMAGE_CLAIMED_DIGEST_MISSING, and what the registry's client throws
 */
async function pushImageLayout(
  request              ,
  context              ,
  folder        ,
)                        {
  const { top, images } = await readLayout(request, folder);
  (0,claimed_digest/* refuseOtherDigest */.p)(request, top.descriptor.digest);
  const { client, path } = (0,registry_image/* registryImage */.$E)(request.image.repository, context.registry);
  const pushed               = [];
  const seen = new Set        ();
  for (const { manifest } of images) {
    for (const { digest, size } of [...manifest.layers, manifest.config]) {
      if (seen.has(digest)) continue;
      seen.add(digest);
      context.signal.throwIfAborted();
      const file = blobPath(folder, digest);
      pushed.push(
        await client.pushBlob(path, { digest, size, open: () => (0,external_node_fs_.createReadStream)(file) }),
      );
    }
  }
  for (const { bytes, descriptor } of images)
    await client.pushManifest(path, bytes, descriptor.mediaType);
  const descriptor = await client.pushManifest(path, top.bytes, top.descriptor.mediaType);
  return {
    descriptor,
    pushed,
    annotations: images.map(({ manifest }) => manifest.annotations ?? {}),
  };
}

async function readLayout(request              , folder        )                      {
  const index = parsed(
    src_manifest/* imageIndexSchema */.jl.safeParse(json(await boundedFile(request, (0,external_node_path_.join)(folder, 'index.json')))),
  );
  const [descriptor, ...others] = index?.manifests ?? [];
  if (descriptor === undefined || others.length > 0)
    throw unexpected(request, 'no layout of one image');
  const top = await layoutManifest(request, folder, descriptor);
  if (!isIndexType(descriptor.mediaType)) {
    return { top, images: [{ ...top, manifest: imageIn(request, top) }] };
  }
  const inner                         = parsed(src_manifest/* imageIndexSchema */.jl.safeParse(json(top.bytes)));
  if (inner === undefined || inner.manifests.length > maximumPlatforms)
    throw unexpected(request, 'no index of images');
  const images = await Promise.all(
    inner.manifests.map(async (entry) => {
      const read = await layoutManifest(request, folder, entry);
      return { ...read, manifest: imageIn(request, read) };
    }),
  );
  return { top, images };
}

function imageIn(request              , { bytes, descriptor }                )                {
  const manifest = parsed(src_manifest/* imageManifestSchema */.gT.safeParse(json(bytes)));
  if (manifest !== undefined) return manifest;
  throw unexpected(request, `${descriptor.digest}, which is no manifest of an image`);
}

async function layoutManifest(
  request              ,
  folder        ,
  descriptor            ,
)                          {
  const bytes = await boundedFile(request, blobPath(folder, descriptor.digest));
  if ((0,vocabulary/* digestOf */.ol)(bytes) === descriptor.digest) return { descriptor, bytes };
  throw unexpected(request, `another content than ${descriptor.digest}`);
}

async function boundedFile(request              , file        )                  {
  const found = await (0,promises_.stat)(file).catch(() => undefined);
  if (found?.isFile() === true && found.size <= maximumManifestBytes) return await (0,promises_.readFile)(file);
  throw unexpected(request, 'a layout that lacks one of its files, or has one that is too large');
}

function blobPath(folder        , digest        )         {
  return (0,external_node_path_.join)(folder, 'blobs', ...digest.split(':'));
}

function isIndexType(mediaType        )          {
  return mediaType === media_types/* mediaTypes */.I.ociIndex || mediaType === media_types/* mediaTypes */.I.dockerIndex;
}

function json(bytes        )          {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function parsed   (result                                                  )                {
  return result.data;
}

function unexpected({ image }              , found        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_BUILDER_ANSWER', {
    message: `Expected the builder of the image ${image.name} to write an OCI image layout; found ${found}.`,
    remedy: 'Use a current version of the builder; if it stays so, report it with the log.',
    facts: { image: image.name, found },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engines/image-source.js
var image_source = __webpack_require__(42478);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/engines/buildah.js









                                                                                                  












const keptOutput = 1024 * 1024;
/** To write a layout to the disk. */
const exportTimeout = 20 * 60_000;

/**
 * Builds Dockerfiles by buildah, which needs no daemon. RUN instructions may do what they like, so a lost image is not
 * built again.
 */
const buildahEngine              = {
  name: 'buildah',
  deterministic: false,
  build: buildWithBuildah,
};

/**
 * Builds an image and pushes it by digest, without a tag: buildah writes it to the disk, and we push it.
 * @param request what to build
 * @param context registry, signal
 * @returns the image as the registry has it
 * @throws IMAGE_BUILDER_MISSING, IMAGE_BUILD_FAILED, IMAGE_BUILDER_ANSWER, IMAGE_SECRET_MISSING,
 *   IMAGE_DOCKER_CONFIG, IMAGE_REGISTRY_ANSWER, and what the registry's client throws
 */
async function buildWithBuildah(
  request              ,
  context              ,
)                      {
  const startedAt = time/* systemClock */.ml.now();
  const { buildah, name, repository } = (0,image_source/* imageOf */.dT)(request.image, 'buildah');
  const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.temporaryFolder ?? (0,external_node_os_.tmpdir)(), 'waybill-buildah-'));
  try {
    const target = (0,registry_image/* registryImage */.$E)(repository, context.registry);
    const surroundings = await surroundingsOf(request, context, target.host, folder);
    const command = await commandFor(
      request,
      context,
      (0,loopback/* isLoopback */.U)(target.host.replace(/:\d+$/, '')),
    );
    const progress = followBuildah(
      (text) => context.progress.detail(`${name}: ${text}`),
      surroundings.secrets ?? [],
    );
    try {
      const result = await start(request, buildahBuildArguments(command), {
        ...surroundings,
        timeoutMilliseconds: buildah.timeoutMilliseconds,
        maximumOutputBytes: keptOutput,
        overflow: 'truncate',
        onLine: (_stream, line) => {
          progress.line(line);
        },
      });
      if (result.exitCode !== 0) throw (0,build_failure/* buildFailure */.H)(request, progress.failure());
      const layout = (0,external_node_path_.join)(folder, 'layout');
      await (0,run_process/* runToSuccess */.IM)(buildahExportArguments(command, layout), {
        ...surroundings,
        timeoutMilliseconds: exportTimeout,
      });
      const pushed = await pushImageLayout(request, context, layout);
      const { digest } = pushed.descriptor;
      const { descriptor, platforms } = await (0,image_content/* readImageContent */.R)(target.client, target.path, digest);
      return {
        name,
        repository,
        digest: descriptor.digest,
        mediaType: descriptor.mediaType,
        size: descriptor.size,
        platforms,
        materials: basesIn(pushed.annotations),
        blobs: (0,registry_image/* trafficOf */.t7)(pushed.pushed),
        cache: progress.cache(),
        seconds: (time/* systemClock */.ml.now() - startedAt) / 1000,
      };
    } finally {
      await forgetName(command, surroundings);
    }
  } finally {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
  }
}

                                                                               

async function surroundingsOf(
  request              ,
  context              ,
  host        ,
  folder        ,
)                        {
  const { buildah } = (0,image_source/* imageOf */.dT)(request.image, 'buildah');
  const config = (0,external_node_path_.join)(folder, 'docker');
  await (0,promises_.mkdir)(config, { mode: 0o700 });
  const own = await (0,docker_settings/* dockerConfigFolder */.P)(context.registryAccount, host, config);
  const extra = own === undefined ? {} : { REGISTRY_AUTH_FILE: (0,external_node_path_.join)(own, 'config.json') };
  const { variables, secrets } = (0,builder_environment/* builderEnvironment */.l)(request, buildah.secrets, extra);
  const env = withoutEmptyDockerConfig(variables);
  return { cwd: request.checkout, env, signal: context.signal, secrets };
}

/** docker/setup-buildx-action and others set the folder; where it has no accounts, buildah ends with an error. */
function withoutEmptyDockerConfig({
  DOCKER_CONFIG: folder,
  ...others
}                        )                         {
  const isThere = folder !== undefined && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'config.json'));
  return isThere ? { ...others, DOCKER_CONFIG: folder } : others;
}

async function commandFor(
  request              ,
  context              ,
  insecure         ,
)                          {
  const { buildah } = (0,image_source/* imageOf */.dT)(request.image, 'buildah');
  const values = (0,image_source/* buildValues */.XF)(request);
  const buildArguments = Object.fromEntries(
    Object.entries(buildah['build-args']).map(([name, value]) => [
      name,
      (0,template/* expandTemplate */.Ly)(value, values),
    ]),
  );
  const contexts = buildah['build-contexts'];
  const choice = { target: buildah.target, arguments: buildArguments, contexts };
  const text = await (0,build_base/* dockerfileText */.qE)(request.checkout, buildah.dockerfile);
  const found = await (0,build_base/* buildBase */.Ol)(request.image.name, context, text, choice);
  const base = found?.base;
  return {
    buildah,
    buildContexts: (0,build_base/* withBase */.cV)(contexts, found),
    epoch: (0,image_source/* commitSeconds */.Dj)(request.commitTime),
    buildArguments,
    labels: (0,image_source/* imageLabels */.J0)(request, buildah.labels, base),
    annotations: (0,image_source/* imageAnnotations */.s1)(request, base),
    name: `localhost/waybill-build:${(0,external_node_crypto_.randomUUID)()}`,
    insecure,
  };
}

async function start(
  request              ,
  command         ,
  options                ,
)                         {
  try {
    return await (0,run_process/* runProcess */.R3)(command, options);
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'PROCESS_NOT_FOUND')) throw error;
    throw (0,error_codes/* imageError */.w)('IMAGE_BUILDER_MISSING', {
      message: `Expected buildah for the image ${request.image.name}; it is not on the PATH.`,
      remedy: 'Install buildah on the runner, or build with assemble, which needs no tool.',
      facts: { image: request.image.name },
      cause: error,
    });
  }
}

/** buildah names the base of the last stage in the manifest (OCI image specification, annotations). */
function basesIn(annotations                                             )                      {
  const found = new Map                  ();
  for (const values of annotations) {
    const name = values['org.opencontainers.image.base.name'] ?? '';
    const digest = vocabulary/* digestSchema */.er.safeParse(values['org.opencontainers.image.base.digest']);
    if (name !== '' && digest.success)
      found.set(`${name}@${digest.data}`, { name, digest: digest.data });
  }
  return [...found.values()];
}

/** Takes away the name that we gave, and with it the image; a failure of that is not the build's. */
async function forgetName(command                , surroundings              )                {
  try {
    await (0,run_process/* runProcess */.R3)(buildahForgetArguments(command), {
      ...surroundings,
      // Also after a cancellation: it takes a moment, and nothing else will do it.
      signal: new AbortController().signal,
      timeoutMilliseconds: 10_000,
    });
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
  }
}


/***/ })

};
})
