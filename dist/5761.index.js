(function (exports, __distFolder) {'use strict';
exports.ids = [5761];
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

/***/ 2525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ attestationsAsReferrers),
/* harmony export */   y: () => (/* binding */ attestationStorage)
/* harmony export */ });
/* harmony import */ var _waybill_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53402);
/* harmony import */ var _waybill_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71107);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32478);
                                              
                                            



/**
 * Where attestations that BuildKit makes are kept: as referrers of each platform's manifest, in the image's own index,
 * or nowhere, because none are made.
 */
                                                                     

/** How BuildKit marks what is no image (Docker's documentation, "Image attestation storage"). */
const kindAnnotation = 'vnd.docker.reference.type';
const subjectAnnotation = 'vnd.docker.reference.digest';

/**
 * @param buildx how an image is built
 * @returns where its attestations are kept; referrers where nothing is said, so that the image is pulled as any other
 */
function attestationStorage({
  attestations,
  provenance,
  sbom,
}                                                      )                     {
  return provenance === 'none' && !sbom ? 'none' : (attestations ?? 'referrers');
}

/** What BuildKit pushed, and what the image is. */
                  
                                  
                        
                                                      
                          
 

/**
 * Takes attestations out of an image's index, after BuildKit pushed it: they stay in the registry as referrers of the
 * manifests that they speak of. One platform becomes a plain manifest, several an index of images alone. Where the
 * registry keeps no lists of referrers itself, they are listed under the fallback tag. An image without attestations
 * is left as it is.
 * @param pushed where BuildKit pushed the image, and its digest
 * @returns the image's digest
 * @throws IMAGE_BUILDER_ANSWER where BuildKit did not write them as artifacts with a subject, and what the registry's
 *   client throws
 */
async function attestationsAsReferrers({ client, path, digest }        )                  {
  const { manifest } = await client.readManifest(path, digest);
  if (!(0,_waybill_oci__WEBPACK_IMPORTED_MODULE_0__/* .isImageIndex */ .yR)(manifest)) return digest;
  const attestations = manifest.manifests.filter(isAttestation);
  const images = manifest.manifests.filter((entry) => !isAttestation(entry));
  const [image, ...others] = images;
  if (attestations.length === 0 || image === undefined) return digest;
  for (const [subject, referrers] of await bySubject(
    { client, path, digest },
    attestations,
    images,
  ))
    await client.completeReferrers(path, subject, referrers);
  if (others.length === 0) return image.digest;
  const bytes = Buffer.from(JSON.stringify({ ...manifest, manifests: images }));
  const mediaType = manifest.mediaType ?? _waybill_oci__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .I.ociIndex;
  return (await client.pushManifest(path, bytes, mediaType)).digest;
}

function isAttestation({ annotations }            )          {
  return annotations?.[kindAnnotation] === 'attestation-manifest';
}

/** What a registry lists under a subject says so itself: its annotation in the index is not enough. */
async function bySubject(
  { client, path, digest }        ,
  attestations                       ,
  images                       ,
)                                                  {
  const found = new Map                  ();
  for (const entry of attestations) {
    const { manifest } = await client.readManifest(path, entry.digest);
    const subject = manifest.subject?.digest;
    const isOfImage =
      entry.annotations?.[subjectAnnotation] === subject &&
      images.some((image) => image.digest === subject);
    if (subject === undefined || !isOfImage) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .imageError */ .w)('IMAGE_BUILDER_ANSWER', {
        message: `Expected the attestation ${entry.digest} of ${client.registry}/${path}@${digest} to name one of its images as its subject; found ${subject ?? 'none'}.`,
        remedy:
          'Use BuildKit 0.21 or newer, which writes attestations as OCI artifacts; or keep them in the index: `attestations: index` of the image in waybill.yaml.',
        facts: { attestation: entry.digest, image: digest, subject: subject ?? null },
      });
    }
    found.set(subject, [...(found.get(subject) ?? []), entry.digest]);
  }
  return found;
}


/***/ }),

/***/ 42437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ buildBase),
/* harmony export */   cV: () => (/* binding */ withBase),
/* harmony export */   qE: () => (/* binding */ dockerfileText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81009);
/* harmony import */ var _waybill_oci__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52546);
/* harmony import */ var _dockerfile_base_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46071);





                                                 

                                                   

/** What a build stands on, as it is known before the build. */
                            
                           
     
                                                                                                                       
                                                                   
     
                                                                       
 

/** Which stage of a Dockerfile is built, and what is given to it. */
                                                      
                                                
                                                      
 

/** How long is waited for the registry of a base: only the builder may be able to reach it. */
const longestLook = 15_000;

/**
 * Learns what a build stands on: the Dockerfile says it by digest, or the registry says which digest its tag has now.
 * @param image the image's name, for the log
 * @param context registries, signal
 * @param dockerfile its text
 * @param choice the stage that is built, its arguments, and the contexts that stand for images already
 * @returns undefined where it is not known; that does not end a build
 */
async function buildBase(
  image        ,
  context              ,
  dockerfile        ,
  choice            ,
)                                 {
  const reference = (0,_dockerfile_base_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerfileReference */ .KQ)(dockerfile, choice);
  if (reference === undefined || Object.hasOwn(choice.contexts, reference)) return undefined;
  const pinned = (0,_dockerfile_base_js__WEBPACK_IMPORTED_MODULE_3__/* .pinnedBase */ .uB)(reference);
  if (pinned !== undefined) return { base: pinned };
  const place = fullReference(reference);
  if (place === undefined) return undefined;
  const { registry, repository, tag } = place;
  const digest = await digestNow(context, place);
  if (digest === undefined) {
    context.progress.detail(
      `${image}: the digest of ${reference} is not known before the build; its registry does not say it.`,
    );
    return undefined;
  }
  const named = `${registry}/${repository}`;
  return {
    base: { name: `${named}:${tag}`, digest },
    tag: { written: reference, pinned: `${named}@${digest}` },
  };
}

/**
 * @param checkout the folder with the commit's files
 * @param dockerfile a path in it
 * @returns the text; empty where it cannot be read: the builder says why
 */
async function dockerfileText(checkout        , dockerfile        )                  {
  return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout, dockerfile), 'utf8').catch(() => '');
}

/**
 * @param contexts the build contexts of waybill.yaml
 * @param found what the build stands on
 * @returns all build contexts: one stands for a base by tag
 */
function withBase(
  contexts                                  ,
  found                       ,
)                                   {
  const { tag } = found ?? {};
  return tag === undefined
    ? contexts
    : { ...contexts, [tag.written]: `docker-image://${tag.pinned}` };
}

/** Whatever keeps the registry from saying it, the builder may know better; only a cancelled run ends here. */
async function digestNow(
  context              ,
  { registry, repository, tag }               ,
)                                           {
  const late = new AbortController();
  const client = context.registry(apiHost(registry));
  const found = client.resolve(repository, tag).catch((error         ) => {
    context.signal.throwIfAborted();
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .isWaybillError */ .xS)(error)) throw error;
    return undefined;
  });
  try {
    const waited = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(longestLook, undefined, { signal: late.signal, ref: false });
    return (await Promise.race([found, waited.catch(() => undefined)]))?.digest;
  } finally {
    late.abort();
    found.catch(() => undefined);
  }
}

                                                                                       

/** What Dockerfiles leave out: Docker Hub, its folder of official images, and the tag `latest`. */
function fullReference(reference        )                            {
  const slash = reference.indexOf('/');
  const first = slash < 0 ? '' : reference.slice(0, slash);
  const isHost = first === 'localhost' || /[.:]/.test(first);
  const registry = isHost ? first : 'docker.io';
  const rest = isHost ? reference.slice(slash + 1) : reference;
  const [path = '', tag = 'latest'] = rest.split(':');
  const repository = isHost || path.includes('/') ? path : `library/${path}`;
  return (0,_waybill_oci__WEBPACK_IMPORTED_MODULE_5__/* .isRegistryHost */ .EV)(registry) && (0,_waybill_oci__WEBPACK_IMPORTED_MODULE_5__/* .isRepositoryPath */ .og)(repository) && (0,_waybill_oci__WEBPACK_IMPORTED_MODULE_5__/* .isTag */ .dz)(tag)
    ? { registry, repository, tag }
    : undefined;
}

/** Docker Hub's name and its registry's differ. */
function apiHost(registry        )         {
  return registry === 'docker.io' ? 'registry-1.docker.io' : registry;
}


/***/ }),

/***/ 43220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ buildFailure)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32478);
                                                 


/** What a builder said of its failure. */
                              
                                       
                           
                                                                                    
                                            
                                          
                           
                                                   
                                    
                                     
                                     
 

/** A push that a registry refuses is another kind of failure than a Dockerfile's. */
const pushing = /^(?:exporting to|pushing) /;

/**
 * @param request what was built
 * @param failed what the builder said
 * @returns IMAGE_PUSH_REFUSED where the image was built and could not be pushed, else IMAGE_BUILD_FAILED with the
 *   failing instruction and its last lines
 */
function buildFailure(request              , failed             )        {
  const { builder, instruction, lines, file, line } = failed;
  const { name, repository } = request.image;
  const problem = failed.problem.trim().slice(0, 1000);
  const said = lines.slice(-10).join('\n').slice(-1500);
  const facts = {
    image: name,
    builder,
    ...(instruction === undefined ? {} : { instruction: instruction.slice(0, 500) }),
  };
  if (instruction !== undefined && pushing.test(instruction)) {
    return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .w)('IMAGE_PUSH_REFUSED', {
      message: `Expected ${builder} to push ${name} to ${repository} by digest; it said: ${problem}`,
      remedy: pushRemedy(problem),
      facts: { ...facts, repository },
    });
  }
  const at = file === undefined ? '' : ` at ${file}${line === undefined ? '' : `:${String(line)}`}`;
  const what = instruction === undefined ? '' : ` \`${instruction.slice(0, 500)}\` failed${at}.`;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .w)('IMAGE_BUILD_FAILED', {
    message: `Expected ${builder} to build the image ${name};${what} It said: ${problem}${said === '' ? '' : `\n${said}`}`,
    remedy:
      instruction === undefined
        ? `Read what ${builder} said; the log has all of it.`
        : 'Correct that instruction; its last lines are above, and the log has all of them.',
    facts,
    ...(file === undefined ? {} : { location: { file, ...(line === undefined ? {} : { line }) } }),
  });
}

function pushRemedy(problem        )         {
  if (/\b(?:413|too large|quota|no space)\b/i.test(problem)) {
    return 'The registry takes no more: delete old images, raise its quota, or the limit of the proxy before it.';
  }
  if (/\b(?:401|403|denied|unauthorized|insufficient_scope)\b/i.test(problem)) {
    return 'Give an account that may push there: log in with docker login before this step, or set registry-username and registry-password.';
  }
  return 'Look at the registry; then run it again: what was pushed is not pushed a second time.';
}


/***/ }),

/***/ 33560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ builderEnvironment)
/* harmony export */ });
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32478);
                                              

                                                 


/** How builders are found and set up on a machine, beside what every tool of ours gets. */
const builderVariables = [
  ...['DOCKER_CONTEXT', 'BUILDX_BUILDER', 'BUILDX_CONFIG', 'BUILDKIT_HOST'],
  ...['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'REGISTRY_AUTH_FILE', 'CONTAINERS_CONF'],
  ...[
    'CONTAINERS_STORAGE_CONF',
    'CONTAINERS_REGISTRIES_CONF',
    'STORAGE_DRIVER',
    'BUILDAH_ISOLATION',
  ],
];

/** What `type=gha` reads: the runner's cache service, named by the runner. */
const cacheVariables = [
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_SERVICE_V2',
];

/** A builder's environment, and what must not be shown of it. */
                                     
                                             
                                      
 

/**
 * @param request what is built
 * @param secrets the secrets that the configuration names: their variables, and no other one, are handed on
 * @param extra variables to add
 * @param caches where cache is: GitHub's needs the runner's token
 * @returns the environment of a builder
 * @throws IMAGE_SECRET_MISSING where a variable is absent, or is one of ours
 */
function builderEnvironment(
  request              ,
  secrets                   ,
  extra                                  ,
  caches                    = [],
)                     {
  const outside = (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .commandEnvironment */ .J)();
  const named                         = {};
  for (const { env, id } of secrets) {
    if (env === undefined) continue;
    // Our own credentials are not in that environment: a Dockerfile cannot ask for them.
    const value = outside[env];
    if (value === undefined || value === '') throw missing(request, id, env);
    named[env] = value;
  }
  const hidden = Object.values(named);
  const usesGithub = caches.some((cache) => /^type=gha(?:,|$)/.test(cache));
  const taken = [...builderVariables, ...(usesGithub ? cacheVariables : [])];
  const found                         = {};
  for (const name of taken) {
    const value = process.env[name];
    if (value !== undefined && value !== '') found[name] = value;
    if (value !== undefined && name === 'ACTIONS_RUNTIME_TOKEN') hidden.push(value);
  }
  return { variables: (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .toolEnvironment */ .u)({ ...found, ...named, ...extra }), secrets: hidden };
}

function missing({ image }              , id        , env        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .imageError */ .w)('IMAGE_SECRET_MISSING', {
    message: `Expected the variable ${env} for the secret ${id} of the image ${image.name}; it is not set, or is one of Waybill's own.`,
    remedy: `Set ${env} in the step's \`env:\`.`,
    facts: { image: image.name, secret: id, variable: env },
  });
}


/***/ }),

/***/ 46558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   Dd: () => (/* binding */ bakePrintArguments),
/* harmony export */   Xm: () => (/* binding */ buildxArguments),
/* harmony export */   qj: () => (/* binding */ secretArgument)
/* harmony export */ });
/* harmony import */ var _attestation_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2525);
                                              
                                                


/** What a build by BuildKit is made from: everything that its arguments say. */
                                
                          
                            
                              
                                               
                         
                                                            
                                                                                                               
                                                           
                                                         
                                           
                                                           
                                         
                                                    
                                                         
                                           
                                
                              
                                
 

/**
 * `registry`: BuildKit pushes by digest, without a tag. `engine`: the Docker Engine's own builder cannot do that; it
 * keeps the image under a name, and we push what it saves.
 */
                          
                                                           
                                                     

/**
 * @param command what is built
 * @returns the arguments for `docker`, to be run in the checkout
 */
function buildxArguments(command               )          {
  return command.buildx.bake === undefined ? buildArguments(command) : bakeArguments(command);
}

function buildArguments(command               )          {
  const { buildx, output } = command;
  const isEngine = output.to === 'engine';
  return [
    'docker',
    'buildx',
    'build',
    ...common(command),
    ...['--file', command.dockerfile ?? buildx.dockerfile],
    ...(buildx.target === undefined ? [] : ['--target', buildx.target]),
    ...(buildx.platforms === undefined ? [] : ['--platform', buildx.platforms.join(',')]),
    ...pairs('--build-arg', allArguments(command)),
    ...pairs('--build-context', command.buildContexts),
    ...buildx.secrets.flatMap((secret) => ['--secret', secretArgument(secret)]),
    ...buildx.ssh.flatMap((ssh) => ['--ssh', ssh]),
    ...buildx['cache-from'].flatMap((cache) => ['--cache-from', cache]),
    ...buildx['cache-to'].flatMap((cache) => ['--cache-to', cache]),
    ...(buildx.network === 'default' ? [] : ['--network', buildx.network]),
    ...pairs('--label', command.labels),
    ...annotationsFor(command).flatMap((annotation) => ['--annotation', annotation]),
    ...(isEngine ? ['--tag', output.name, '--load'] : ['--output', outputArgument(command)]),
    buildx.context,
  ];
}

function bakeArguments(command               )          {
  const { buildx, output, repository } = command;
  const bake = buildx.bake ?? { file: '', target: '' };
  const set = (key        , value        )           => ['--set', `${bake.target}.${key}=${value}`];
  return [
    'docker',
    'buildx',
    'bake',
    ...common(command),
    ...['--file', bake.file],
    ...(command.bakeFile === undefined ? [] : ['--file', command.bakeFile]),
    ...set('tags', output.to === 'engine' ? output.name : repository),
    ...set('output', output.to === 'engine' ? 'type=docker' : outputArgument(command)),
    ...(buildx.platforms === undefined ? [] : set('platform', buildx.platforms.join(','))),
    ...entries({ SOURCE_DATE_EPOCH: String(command.epoch) }).flatMap(([name, value]) =>
      set(`args.${name}`, value),
    ),
    ...entries(command.buildContexts).flatMap(([name, value]) => set(`contexts.${name}`, value)),
    ...buildx['cache-from'].flatMap((cache) => set('cache-from', cache)),
    ...buildx['cache-to'].flatMap((cache) => set('cache-to', cache)),
    ...(buildx.network === 'default' ? [] : set('network', buildx.network)),
    ...entries(command.labels).flatMap(([name, value]) => set(`labels.${name}`, value)),
    ...annotationsFor(command).flatMap((annotation) => set('annotations', annotation)),
    bake.target,
  ];
}

/**
 * @param bake the bake file and its target
 * @returns the arguments for `docker`, to print what the target is made of
 */
function bakePrintArguments({ file, target }                             )          {
  return ['docker', 'buildx', 'bake', '--print', '--progress', 'quiet', '--file', file, target];
}

function common({ buildx, metadataFile, output }               )           {
  const { provenance, builder } = buildx;
  return [
    ...(builder === undefined ? [] : ['--builder', builder]),
    ...['--progress', 'rawjson', '--metadata-file', metadataFile],
    // The Docker Engine's own builder keeps no attestations.
    ...(output.to === 'engine'
      ? []
      : [
          ...['--provenance', provenance === 'none' ? 'false' : `mode=${provenance}`],
          ...['--sbom', String(buildx.sbom)],
        ]),
  ];
}

function allArguments({
  epoch,
  buildArguments: own,
}               )                                   {
  return { SOURCE_DATE_EPOCH: String(epoch), ...own };
}

function outputArgument({ buildx, repository, output }               )         {
  const attributes = {
    type: 'image',
    name: repository,
    push: 'true',
    'push-by-digest': 'true',
    'name-canonical': 'true',
    'oci-mediatypes': 'true',
    // Then each attestation names the manifest that it speaks of, and registries list it there.
    ...((0,_attestation_storage_js__WEBPACK_IMPORTED_MODULE_0__/* .attestationStorage */ .y)(buildx) === 'referrers' ? { 'oci-artifact': 'true' } : {}),
    ...(buildx['rewrite-timestamp'] ? { 'rewrite-timestamp': 'true' } : {}),
    ...(output.to === 'registry' && output.insecure ? { 'registry.insecure': 'true' } : {}),
  };
  return entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}

/** Where the image becomes an index, that says the same as its manifests. */
function annotationsFor({ buildx, annotations, output }               )           {
  if (output.to === 'engine') return [];
  const several = (buildx.platforms?.length ?? 1) > 1;
  const isIndex = several || (0,_attestation_storage_js__WEBPACK_IMPORTED_MODULE_0__/* .attestationStorage */ .y)(buildx) === 'index';
  const level = isIndex ? 'index,manifest' : 'manifest';
  return entries(annotations).map(([name, value]) => `${level}:${name}=${value}`);
}

/**
 * @param secret a secret of the configuration
 * @returns it as buildx and buildah take it
 */
function secretArgument(secret                           )         {
  const { id, env, file } = secret;
  return env === undefined ? `id=${id},src=${file ?? ''}` : `id=${id},env=${env}`;
}

/**
 * @param option such as `--label`
 * @param values by name
 * @returns the option before each `name=value`
 */
function pairs(option        , values                                  )           {
  return entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}

function entries(values                                  )                     {
  return Object.entries(values);
}


/***/ }),

/***/ 24113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ dockerConfigFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32478);





                                                 


const maximumConfigBytes = 1024 * 1024;

/** Docker's configuration, of which only the accounts are changed. */
const configSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  auths: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).optional(),
  credHelpers: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).optional(),
});

/** What lies beside the configuration, and is found through it. */
const neighbours = ['cli-plugins', 'contexts', 'buildx'];

/**
 * Gives a builder the account that was given to the step: a configuration of its own, which holds what the machine's
 * has and this account for this registry. The password is in a file that only this user reads, never in an argument.
 * @param account the account; absent: the machine's own configuration serves
 * @param host the registry
 * @param folder an empty one, which is removed after the build
 * @returns the folder of the configuration, or undefined where the machine's own serves
 * @throws IMAGE_DOCKER_CONFIG where the machine's own cannot be read
 */
async function dockerConfigFolder(
  account                                 ,
  host        ,
  folder        ,
)                              {
  if (account === undefined) return undefined;
  const own = process.env['DOCKER_CONFIG'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.docker');
  const config = await readConfig((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(own, 'config.json'));
  const { username, password } = account;
  const auth = Buffer.from(`${username}:${password.reveal()}`).toString('base64');
  // A helper for this registry would be asked before the account is looked at.
  const helpers = Object.entries(config.credHelpers ?? {}).filter(([name]) => name !== host);
  const written = {
    ...config,
    auths: { ...config.auths, [host]: { auth } },
    credHelpers: Object.fromEntries(helpers),
    credsStore: undefined,
  };
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'config.json'), JSON.stringify(written), { mode: 0o600 });
  for (const name of neighbours) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(own, name))) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(own, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name));
  }
  return folder;
}

async function readConfig(file        )                                        {
  if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file)) return {};
  const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
  let value         ;
  try {
    value = text.length > maximumConfigBytes ? undefined : JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .imageError */ .w)('IMAGE_DOCKER_CONFIG', {
    message: `Expected ${file} to be Docker's configuration, JSON of at most 1 MiB; it is not.`,
    remedy: 'Correct the file, or log in anew with docker login.',
    facts: { file },
  });
}


/***/ }),

/***/ 46071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ withPinnedTag),
/* harmony export */   KQ: () => (/* binding */ dockerfileReference),
/* harmony export */   uB: () => (/* binding */ pinnedBase)
/* harmony export */ });
/* unused harmony export dockerfileBase */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);

                                                   

/** What a Dockerfile's text may be: longer ones are machine-made, and are not looked at. */
const maximumLength = 1024 * 1024;

                 
                                    
                        
                                                                          
                                    
 

                       
                        
                                    
 

const fromInstruction = /^(\s*FROM\s+(?:--[a-z]+=\S+\s+)*)(\S+)((?:\s+AS\s+(\S+))?\s*)$/i;

/** Which stage of a Dockerfile is built, and what it is given. */
                                   
                                                            
                                       
                                                       
 

/**
 * Finds what the built stage of a Dockerfile stands on.
 * @param text the Dockerfile
 * @param choice the stage that is built, and the arguments that were given
 * @returns the reference as the Dockerfile writes it, with its arguments filled in; undefined where there is none
 */
function dockerfileReference(text        , choice                  )                     {
  if (text.length > maximumLength) return undefined;
  const stages = stagesOf(text, choice.arguments);
  const wanted = choice.target?.toLowerCase();
  let stage = wanted === undefined ? stages.at(-1) : stages.findLast(({ name }) => name === wanted);
  // A stage may stand on one before it, never on itself or a later one: the way down ends.
  for (let end = stages.length; stage !== undefined && end > 0;) {
    const { from } = stage;
    end = stages.indexOf(stage);
    const below = stages.slice(0, end).findLast(({ name }) => name === from.toLowerCase());
    if (below === undefined) return from === 'scratch' || from.includes('$') ? undefined : from;
    stage = below;
  }
  return undefined;
}

/**
 * Finds what the built stage of a Dockerfile stands on, where the Dockerfile itself says it by digest: a tag can
 * move between a look and the build, so nothing is said of one.
 * @param text the Dockerfile
 * @param choice the stage that is built, and the arguments that were given
 * @returns the base, or undefined where it is not named by digest
 */
function dockerfileBase(text        , choice                  )                        {
  const reference = dockerfileReference(text, choice);
  return reference === undefined ? undefined : pinnedBase(reference);
}

/**
 * Writes a reference by digest in the place of a tag, for builders that cannot be told which digest a tag is.
 * @param text the Dockerfile
 * @param values the arguments that were given
 * @param tag what `FROM` names, arguments filled in, and what stands for it
 * @returns the Dockerfile with as many lines; undefined where a `FROM` of that tag stands on several lines
 */
function withPinnedTag(
  text        ,
  values                               ,
  tag                                                       ,
)                     {
  const stages = stagesOf(text, values).filter(({ from }) => from === tag.written);
  const lines = text.split('\n');
  for (const { line } of stages) {
    const found = fromInstruction.exec(lines[line ?? -1] ?? '');
    if (line === undefined || found === null) return undefined;
    lines[line] = `${found[1] ?? ''}${tag.pinned}${found[3] ?? ''}`;
  }
  return lines.join('\n');
}

/**
 * @param reference as a Dockerfile writes it
 * @returns name and digest, where it has one
 */
function pinnedBase(reference        )                        {
  const [name = '', digest] = reference.split('@');
  const parsed = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er.safeParse(digest);
  const found                     = parsed.success ? parsed.data : undefined;
  return found === undefined || name === '' ? undefined : { name, digest: found };
}

/** The stages in order, with the arguments that stand before the first of them filled in. */
function stagesOf(text        , given                                  )                   {
  const values = new Map                ();
  const stages          = [];
  for (const { text: instruction, line } of instructions(text)) {
    const argument = /^ARG\s+([A-Za-z_]\w*)(?:=("?)([^"\s]*)\2)?\s*$/i.exec(instruction);
    if (argument?.[1] !== undefined && stages.length === 0) {
      const name = argument[1];
      const value = Object.hasOwn(given, name) ? given[name] : argument[3];
      if (value !== undefined) values.set(name, value);
      continue;
    }
    const [, , from, , name] = fromInstruction.exec(instruction) ?? [];
    if (from === undefined) continue;
    stages.push({ name: name?.toLowerCase(), from: filledIn(from, values), line });
  }
  return stages;
}

/** Lines that end in a backslash go on; comments and empty lines within do not end them. */
function instructions(text        )                         {
  const found                = [];
  let current = '';
  let isAlone = true;
  for (const [line, raw] of text.split('\n').entries()) {
    const piece = raw.trim();
    if (piece === '' || piece.startsWith('#')) continue;
    current += piece;
    if (current.endsWith('\\')) {
      current = `${current.slice(0, -1)} `;
      isAlone = false;
      continue;
    }
    found.push({ text: current, line: isAlone ? line : undefined });
    current = '';
    isAlone = true;
  }
  return current === '' ? found : [...found, { text: current, line: undefined }];
}

/** `$NAME`, `${NAME}` and `${NAME:-default}`; what is not known stays, and is then no digest. */
function filledIn(text        , values                             )         {
  return text.replace(
    /\$(?:\{([A-Za-z_]\w*)(?::-([^}]*))?\}|([A-Za-z_]\w*))/g,
    (whole, braced                    , other                    , bare                    ) =>
      values.get(braced ?? bare ?? '') ?? other ?? whole,
  );
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


/***/ })

};
})
