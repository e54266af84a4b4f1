(function (exports, __distFolder) {'use strict';
exports.ids = [7799];
exports.modules = {

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

/***/ 6135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatTagDate),
/* harmony export */   i: () => (/* binding */ parseTagDate)
/* harmony export */ });
/** A date in a rule for further tags, as docker/metadata-action writes it: `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`. */
                          
                                                           
                          
                                          
                        
 

/** What is known of a format; other letters are refused, so that nothing stands in a tag by mistake. */
const parts = {
  YYYY: 'year',
  MM: 'month',
  DD: 'day',
  HH: 'hour',
  mm: 'minute',
  ss: 'second',
}         ;
const formatPattern = /^(?:YYYY|MM|DD|HH|mm|ss|[0-9._-])+$/;

/**
 * @param expression what stands between double braces
 * @returns the date that it asks for, or undefined where it is none
 */
function parseTagDate(expression        )                      {
  const found =
    /^date\s+(['"])(?<format>[^'"]{1,60})\1(?:\s+tz=(['"])(?<zone>[^'"]{1,60})\3)?$/.exec(
      expression,
    );
  const { format = '', zone = 'UTC' } = found?.groups ?? {};
  return formatPattern.test(format) && isTimeZone(zone) ? { format, zone } : undefined;
}

/**
 * @param date what a rule asks for
 * @param at milliseconds since 1970
 * @returns the date as it is in the time zone then
 */
function formatTagDate({ format, zone }         , at        )         {
  const values = new Map                (
    new Intl.DateTimeFormat('en', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric' },
      ...{
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      },
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value.padStart(2, '0')]),
  );
  return format.replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => {
    const name = Object.entries(parts).find(([key]) => key === part)?.[1];
    return values.get(name ?? '') ?? part;
  });
}

function isTimeZone(zone        )          {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}


/***/ }),

/***/ 68685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ez: () => (/* binding */ tagRuleSchema),
/* harmony export */   xN: () => (/* binding */ tagsSchema)
/* harmony export */ });
/* unused harmony export tagExpressions */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21664);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53396);
/* harmony import */ var _tag_date_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6135);




/**
 * A rule for further tags of a release, as docker/metadata-action writes it: `type=semver,pattern={{version}}`.
 * Its README is where types, attributes and their meaning come from. What it does by itself and we do not:
 * `latest` is never added, it has to be written (`type=raw,value=latest`).
 */
                       
     
                                                                                                                        
            
     
                          
                          
                          
     
                                                                                             
     
                             
                               
                             
                              
     
                                                                     
                                                           
                                                    
                                                               
                                                       
  

                                              

/** The attributes of each type, beside those that every rule has. */
const attributesOf                                                       = {
  semver: ['pattern', 'value'],
  pep440: ['pattern', 'value'],
  match: ['pattern', 'group', 'value'],
  ref: ['event'],
  schedule: ['pattern'],
  raw: ['value'],
  sha: ['format'],
  edge: ['branch'],
};
const commonAttributes                    = ['type', 'enable', 'priority', 'prefix', 'suffix'];

/** What is known of the values in double braces; others are an error, never an empty text. */
const tagExpressions = ['branch', 'tag', 'sha', 'is_default_branch']         ;
const versionExpressions = ['raw', 'version', 'major', 'minor', 'patch']         ;

/** One rule, as it is written. */
const tagRuleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(1024)
  .transform((text, context)          => {
    const rule = parseRule(text);
    if (typeof rule !== 'string') return rule;
    context.issues.push({ code: 'custom', input: text, message: rule });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
  });

/** Rules for further tags. */
const tagsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(tagRuleSchema)
  .max(50)
  .default([])
  .describe(
    'Further tags of the release, by the rules of docker/metadata-action: `type=semver,pattern={{version}}`. They point to the same digest and are added without a build; `latest` only where it is written.',
  );

/** @returns the rule, or what is wrong with it */
function parseRule(text        )                   {
  const attributes = attributesIn(text);
  if (typeof attributes === 'string') return attributes;
  const type = attributes.get('type') ?? 'raw';
  if (!isType(type)) {
    const known = Object.keys(attributesOf);
    return `expected type=${known.join(', type=')}; found type=${type}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(type, known)}`;
  }
  const allowed = [...commonAttributes, ...attributesOf[type]];
  const unknown = [...attributes.keys()].find((key) => !allowed.includes(key));
  if (unknown !== undefined) {
    return `type=${type} has no "${unknown}"${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(unknown, allowed)}`;
  }
  return unknownExpression(type, attributes) ?? ruleOf(type, attributes);
}

function isType(type        )                          {
  return Object.hasOwn(attributesOf, type);
}

/** Fields of a line of CSV; a value may be quoted as a whole field (`"pattern=\d{1,3}"`). */
function attributesIn(text        )                      {
  const fields = text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  const attributes = new Map                ();
  for (const written of fields) {
    const field = /^".*"$/s.test(written)
      ? written.slice(1, -1).replaceAll('""', '"')
      : written.trim();
    const equals = field.indexOf('=');
    const key = field.slice(0, Math.max(0, equals)).toLowerCase();
    if (equals < 0 && fields.length === 1) attributes.set('value', field);
    else if (key === '') return `expected name=value, found ${JSON.stringify(field.slice(0, 60))}`;
    else if (attributes.has(key)) return `"${key}" is written twice`;
    else attributes.set(key, field.slice(equals + 1));
  }
  return attributes.size === 0 ? 'expected a rule, found an empty text' : attributes;
}

function unknownExpression(type                 , attributes            )                     {
  for (const [key, value] of attributes) {
    if (type === 'match' && key === 'pattern') continue;
    const known                    =
      (type === 'semver' || type === 'pep440') && key === 'pattern'
        ? versionExpressions
        : tagExpressions;
    for (const [, name = ''] of value.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)) {
      if (!known.includes(name) && (known !== tagExpressions || (0,_tag_date_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTagDate */ .i)(name) === undefined))
        return `"{{${name}}}" is not known here${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(name, known)}`;
    }
  }
  return undefined;
}

function ruleOf(type                 , attributes            )                   {
  const get = (key        )                     => attributes.get(key);
  const enable = get('enable') ?? 'true';
  if (!/^(?:true|false|\{\{\s*is_default_branch\s*\}\})$/.test(enable)) {
    return `expected enable=true, enable=false or enable={{is_default_branch}}; found ${JSON.stringify(enable.slice(0, 60))}`;
  }
  const common = { enable, prefix: get('prefix') ?? '', suffix: get('suffix') ?? '' };
  const value = get('value');
  const given = value === undefined || value === '' ? {} : { value };
  const pattern = get('pattern') ?? '';
  switch (type) {
    case 'semver':
    case 'pep440':
      return pattern === ''
        ? `type=${type} needs "pattern", such as pattern={{version}}`
        : { ...common, type, pattern, ...given };
    case 'match':
      return matchRule(pattern, get('group') ?? '0', { ...common, ...given });
    case 'ref': {
      const event = get('event');
      if (event === 'pr') return { ...common, prefix: get('prefix') ?? 'pr-', type, event };
      return event === 'branch' || event === 'tag'
        ? { ...common, type, event }
        : 'type=ref needs event=branch, event=tag or event=pr';
    }
    case 'schedule':
      return { ...common, type, pattern: pattern === '' ? 'nightly' : pattern };
    case 'raw':
      return value === undefined || value === ''
        ? 'type=raw needs "value"'
        : { ...common, type, value };
    case 'sha': {
      const format = get('format') ?? 'short';
      return format === 'short' || format === 'long'
        ? { ...common, prefix: get('prefix') ?? 'sha-', type, format }
        : `expected format=short or format=long, found ${JSON.stringify(format.slice(0, 60))}`;
    }
    case 'edge': {
      const branch = get('branch');
      return { ...common, type, ...(branch === undefined ? {} : { branch }) };
    }
  }
}

/** The pattern comes from the commit that is released: it is short, and so is what it is held against. */
function matchRule(
  pattern        ,
  group        ,
  rest                                                                             ,
)                   {
  if (pattern === '' || pattern.length > 200) return 'type=match needs "pattern", a short one';
  if (!/^\d$/.test(group)) return 'expected group=0 to group=9';
  try {
    const isDelimited = /^\/.*\/$/.test(pattern);
    const expression = new RegExp(isDelimited ? pattern.slice(1, -1) : pattern);
    return { ...rest, type: 'match', pattern: expression, group: Number(group) };
  } catch {
    return `expected a regular expression, found ${JSON.stringify(pattern.slice(0, 60))}`;
  }
}


/***/ }),

/***/ 18656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** What JSON can hold. */
                       
                                                                                                  

/**
 * Writes JSON with sorted keys and no white space, so that equal values give equal bytes
 * (the subset of RFC 8785 that integers, strings, booleans, lists and maps need).
 * @param value any value that JSON can hold; keys whose value is undefined are left out
 * @returns the canonical text
 * @throws TypeError for a number that is not finite and for what JSON cannot hold
 */
function canonicalJson(value         )         {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number in a record must be finite');
    return JSON.stringify(value);
  }
  // Array.from sees the holes of a sparse list, which map passes over.
  if (Array.isArray(value))
    return `[${Array.from(value, (item         ) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    if (!isPlain(value))
      throw new TypeError('a record cannot hold an instance of a class, such as a Map or a Date');
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  throw new TypeError(`a record cannot hold a ${typeof value}`);
}

/** A Map or a Date has no entries of its own: it would be written as `{}`, and its content lost in silence. */
function isPlain(value        )          {
  const prototype          = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
  );
}


/***/ }),

/***/ 65403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ claimedDigestMissing),
/* harmony export */   p: () => (/* binding */ refuseOtherDigest)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32478);

                                                


/**
 * @param image the image as it was claimed
 * @param rebuilt the digest that came out of building it again, where that was tried
 * @returns IMAGE_CLAIMED_DIGEST_MISSING
 */
function claimedDigestMissing(
  image                                                              ,
  rebuilt         ,
)        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .w)('IMAGE_CLAIMED_DIGEST_MISSING', {
    message:
      `Expected ${image.repository} to hold the claimed digest ${image.digest}; the registry does not know it` +
      (rebuilt === undefined ? '.' : `, and building the commit again gives ${rebuilt}.`),
    remedy:
      'A published commit is never built into another digest. Push the claimed digest back from a backup, a mirror or ' +
      'a host that runs it (keep the manifest byte for byte), or release a new commit.',
    facts: {
      image: image.name,
      repository: image.repository,
      tag: image.tag,
      claimed: image.digest,
      ...(rebuilt === undefined ? {} : { rebuilt }),
    },
  });
}

/**
 * @param request what was built
 * @param digest what came out
 * @throws IMAGE_CLAIMED_DIGEST_MISSING where another one was expected
 */
function refuseOtherDigest(request              , digest        )       {
  const { expectedDigest, image, commit } = request;
  if (expectedDigest === undefined || expectedDigest === digest) return;
  const { name, repository } = image;
  throw claimedDigestMissing(
    { name, repository, tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseTag */ .aF)(commit), digest: expectedDigest },
    digest,
  );
}


/***/ }),

/***/ 2265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ engineNameOf),
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   ky: () => (/* binding */ engineOf)
/* harmony export */ });
/* unused harmony exports engineNames, imageEngines */
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32478);
                                                   
                                                                         
                                                   


/** What is built: one image of one commit. */
                               
                               
                                                                                                          
                            
                             
                                                                                 
                              
                                                                      
                          
                                                                         
                            
                                                                     
                             
                              
     
                                                                                                     
                                                                                        
     
                                   
 

/** What a build may use of its surroundings. */
                               
                               
                              
                                                                  
                                                      
     
                                                                                                                
                                                      
     
                                                                                      
                                                                    
                                    
 

/** Something that an image was made from, as the builder or the registry names it. */
                           
                                                                       
                        
                          
 

/** One platform of an image: what a host of that kind pulls. */
                                
                                     
                            
                                        
                          
                                                         
                        
                                               
                                     
 

/** How much of a build came from cache: steps of the Dockerfile, or whatever the builder counts. */
                           
                        
                         
 

/** How many blobs, and how many bytes, went over the wire or were there already. */
                              
                          
                               
                                                                         
                          
                               
 

/** An image that is in the registry by digest, without a tag. */
                             
                                             
                        
                            
                              
                          
                             
                                                                
                        
                                               
                                                                                                       
                                          
                              
                                              
                            
                           
 

/** A way to build images. */
                              
                                                                       
                            
                                                                                                       
                                  
                                                                           
 

/** The engines there are: the keys of an image's configuration. */
const engineNames = ['assemble', 'buildx', 'buildah']         ;
                                                      

/** Each engine by name; loaded only where an image asks for it. */
                                                                                      

/** The engines of this package. */
const imageEngines                 = {
  assemble: async () => (await __webpack_require__.e(/* import() */ 6672).then(__webpack_require__.bind(__webpack_require__, 56672))).assembleEngine,
  buildx: async () => (await Promise.all(/* import() */[__webpack_require__.e(5761), __webpack_require__.e(6589)]).then(__webpack_require__.bind(__webpack_require__, 28970))).buildxEngine,
  buildah: async () => (await Promise.all(/* import() */[__webpack_require__.e(5761), __webpack_require__.e(4556)]).then(__webpack_require__.bind(__webpack_require__, 54556))).buildahEngine,
};

/** Nothing moved. */
const noTraffic              = { pushed: 0, pushedBytes: 0, reused: 0, reusedBytes: 0 };

/**
 * @param image an image of waybill.yaml
 * @returns the name of the engine that its configuration asks for
 * @throws IMAGE_ENGINE_UNKNOWN
 */
function engineNameOf(image             )             {
  const name = engineNames.find((candidate) => candidate in image);
  if (name !== undefined) return name;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .w)('IMAGE_ENGINE_UNKNOWN', {
    message: `Expected the image ${image.name} to have one of: ${engineNames.join(', ')}; found none of them.`,
    remedy: 'Say in waybill.yaml how the image is built.',
    facts: { image: image.name, engines: engineNames },
  });
}

/**
 * @param image an image of waybill.yaml
 * @param engines the engines there are
 * @returns the one that its configuration names
 * @throws IMAGE_ENGINE_UNKNOWN
 */
async function engineOf(
  image             ,
  engines                 = imageEngines,
)                       {
  return engines[engineNameOf(image)]();
}


/***/ }),

/***/ 32478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ imageError)
/* harmony export */ });
/* unused harmony export imageErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `image` throws. */
const imageErrorCodes = {
  IMAGE_SOURCE_MISSING: 'A folder or file that a layer takes from the checkout is not there.',
  IMAGE_SOURCE_OUTSIDE: 'A layer would take something from outside the checkout.',
  IMAGE_LINK_OUTSIDE: 'A symbolic link in a layer leads out of the folder that is copied.',
  IMAGE_FILE_UNSUPPORTED: 'A layer holds a file that an image cannot carry faithfully.',
  IMAGE_FILE_CHANGED: 'A file changed while it was read.',
  IMAGE_LAYER_EMPTY: 'A layer has no file in it.',
  IMAGE_TOO_LARGE: 'A layer has more files or bytes than is allowed.',
  IMAGE_PATTERN_INVALID: 'A pattern of what stays out of a layer is not understood.',
  IMAGE_BASE_MISSING: 'The base image is not in its registry.',
  IMAGE_BASE_UNSUPPORTED: 'The base image is of a kind that Waybill cannot build upon.',
  IMAGE_BASE_PLATFORM: 'The base image does not exist for the platform that was asked for.',
  IMAGE_COMMIT_TIME_INVALID: "The commit's time is not one that an image can carry.",
  IMAGE_REGISTRY_ANSWER: 'The registry did not keep what was pushed.',
  IMAGE_ENGINE_UNKNOWN: 'No engine builds an image that is configured like this one.',
  IMAGE_BUILDER_MISSING: 'The program or the builder that an image asks for is not there.',
  IMAGE_BUILDER_ANSWER: 'A builder did not say what it built in a form that can be read.',
  IMAGE_BUILD_FAILED: 'A builder could not build an image; the failing instruction is named.',
  IMAGE_PUSH_REFUSED: 'An image was built, and its registry did not take it from the builder.',
  IMAGE_SECRET_MISSING: 'A secret that a build mounts is not in the environment of the step.',
  IMAGE_DOCKER_CONFIG: "Docker's configuration on this machine cannot be read.",
  IMAGE_CLAIM_DIFFERS: 'The claimed release of the commit has other images than waybill.yaml says.',
  IMAGE_CLAIMED_DIGEST_MISSING: 'The claimed digest is no longer in the registry.',
  IMAGE_EXTRA_TAG_INVALID: 'A rule for further tags gives one that is no tag, or that is reserved.',
  IMAGE_VERSION_TAG_TAKEN: 'A tag that names one version points at another digest already.',
  IMAGE_TAG_MOVED: "A release tag points at another digest than the release's claim.",
  IMAGE_TAG_WITHOUT_CLAIM: 'A release tag exists, and no claim in the ledger vouches for it.',
}                              ;

/** Makes the errors of `image`. */
const imageError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(imageErrorCodes);


/***/ }),

/***/ 1018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readImageContent)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _waybill_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53402);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32478);



                                                 


/** More platforms than any image has. */
const maximumPlatforms = 64;
const maximumConfigBytes = 4 * 1024 * 1024;

const platformSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64),
  os: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64),
  variant: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64).optional(),
});

/** What a registry holds of an image. */
                               
                                  
                                               
 

/**
 * Reads what an image is made of from its registry: the only witness of what a builder pushed.
 * @param client the registry
 * @param path the repository's path
 * @param digest of the manifest or index
 * @returns its descriptor, and each platform with digest and sizes; attestations of an index are left out
 * @throws IMAGE_REGISTRY_ANSWER where it is absent, or is no image, and what the registry's client throws
 */
async function readImageContent(
  client                ,
  path        ,
  digest        ,
)                        {
  const { descriptor, manifest } = await readAnnounced(client, path, digest);
  if (!(0,_waybill_oci__WEBPACK_IMPORTED_MODULE_1__/* .isImageIndex */ .yR)(manifest)) {
    const platform = await platformIn(client, path, manifest);
    return { descriptor, platforms: [platformImage(platform, descriptor, manifest)] };
  }
  // BuildKit keeps attestations beside the images, under a platform that no machine has.
  const images = manifest.manifests.filter(({ platform }) => platform?.os !== 'unknown');
  if (images.length === 0 || images.length > maximumPlatforms) {
    throw unexpected(client, path, digest, `an index of ${String(images.length)} images`);
  }
  const platforms = await Promise.all(
    images.map(async (entry) => {
      const inner = await readAnnounced(client, path, entry.digest);
      if ((0,_waybill_oci__WEBPACK_IMPORTED_MODULE_1__/* .isImageIndex */ .yR)(inner.manifest)) {
        throw unexpected(client, path, digest, 'an index that holds another index');
      }
      const named =
        entry.platform === undefined
          ? await platformIn(client, path, inner.manifest)
          : nameOf(entry.platform);
      return platformImage(named, inner.descriptor, inner.manifest);
    }),
  );
  return { descriptor, platforms };
}

async function readAnnounced(
  client                ,
  path        ,
  digest        ,
)                                                               {
  try {
    return await client.readManifest(path, digest);
  } catch (error) {
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .isWaybillError */ .xS)(error, 'OCI_NOT_FOUND')) throw error;
    throw unexpected(client, path, digest, 'nothing', error);
  }
}

async function platformIn(
  client                ,
  path        ,
  { config }               ,
)                  {
  const bytes = await client.readBlob(path, config, { maximumBytes: maximumConfigBytes });
  let value         ;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    value = undefined;
  }
  const parsed = platformSchema.safeParse(value);
  if (parsed.success) return nameOf(parsed.data);
  throw unexpected(client, path, config.digest, 'a configuration that names no platform');
}

function nameOf({ os, architecture, variant }                                )         {
  return [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join(
    '/',
  );
}

function platformImage(
  platform        ,
  { digest, size }            ,
  { config, layers }               ,
)                {
  const sizes = layers.map((layer) => layer.size);
  return {
    platform,
    digest,
    size: sizes.reduce((sum, bytes) => sum + bytes, size + config.size),
    layers: sizes,
  };
}

function unexpected(
  client                ,
  path        ,
  digest        ,
  found        ,
  cause          ,
)        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .imageError */ .w)('IMAGE_REGISTRY_ANSWER', {
    message: `Expected ${client.registry}/${path} to hold the image ${digest}; found ${found}.`,
    remedy: 'Run it again; if it stays so, look at what the registry did with what was pushed.',
    facts: { repository: `${client.registry}/${path}`, digest, found },
    cause,
  });
}


/***/ }),

/***/ 18124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ registryImage),
/* harmony export */   EG: () => (/* binding */ tagFacts),
/* harmony export */   t7: () => (/* binding */ trafficOf)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);

                                                               
                                               

/** A repository, opened: the registry's client, and the repository's path in it. */
                                
                                  
                        
                        
 

/**
 * @param repository `host[:port]/path`
 * @param registry gives the client of a host
 * @returns the client and the path
 */
function registryImage(
  repository        ,
  registry                                  ,
)                {
  const checked = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .imageRepositorySchema */ .LV.parse(repository);
  const slash = checked.indexOf('/');
  const host = checked.slice(0, slash);
  return { client: registry(host), host, path: checked.slice(slash + 1) };
}

/**
 * @param image an image of a release
 * @returns what an error says of it
 */
function tagFacts(image              )        {
  return { image: image.name, repository: image.repository, tag: image.tag, claimed: image.digest };
}

/**
 * @param pushed what became of each blob
 * @returns how much went over the wire
 */
function trafficOf(pushed                       )              {
  const sent = pushed.filter(({ outcome }) => outcome === 'uploaded');
  const bytes = (blobs                       )         =>
    blobs.reduce((sum, { size }) => sum + size, 0);
  return {
    pushed: sent.length,
    pushedBytes: bytes(sent),
    reused: pushed.length - sent.length,
    reusedBytes: bytes(pushed) - bytes(sent),
  };
}


/***/ }),

/***/ 84950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requireCheckout)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26178);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44117);




/**
 * Proves that a workspace is at the commit that a step speaks of: another checkout would be built, or would
 * migrate, under this commit's name.
 * @param workspace the runner's workspace
 * @param commit the commit
 * @param signal cancels the question
 * @throws CHECKOUT_MISMATCH naming both commits
 */
async function requireCheckout(
  workspace        ,
  commit           ,
  signal             ,
)                {
  const { stdout } = await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .runToSuccess */ .IM)(['git', 'rev-parse', '--verify', 'HEAD'], {
    cwd: workspace,
    signal,
    timeoutMilliseconds: 30_000,
    // A container job runs as another user than the one who checked out.
    env: {
      ...(0,_waybill_process__WEBPACK_IMPORTED_MODULE_1__/* .toolEnvironment */ .u)(),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
    },
  });
  const head = _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .commitShaSchema */ .jr.parse(stdout.toString('utf8').trim());
  if (head === commit) return;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .stageError */ .vH)('CHECKOUT_MISMATCH', {
    message: `Expected the checkout to be at commit ${commit}, found it at ${head}.`,
    remedy:
      'Check out the very commit that this step is about: `ref:` of the checkout step, equal to the input `commit`.',
    facts: { expected: commit, found: head },
  });
}


/***/ }),

/***/ 39921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ recordedOutcome),
/* harmony export */   aY: () => (/* binding */ claimIn),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z7: () => (/* binding */ ledgerClaims)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54152);

                                                                                    


/** A record is read at every look; a build that took more than these is described by its own papers. */
const mostMaterials = 200;

/**
 * The claims of releases, kept in the ledger (design, law 1): what publishing asks and records.
 * @param opened the application's ledger, which may still be on its way
 */
function ledgerClaims(opened                          )            {
  return {
    find: async (commit) => claimIn(await (await opened).release(commit)),
    start: async (commit, engine) => {
      await (await opened).startRelease(commit, engine);
    },
    claim: async (commit, { engine, images, tested }) => {
      const built = {
        engine,
        images: images.map(({ image: { name, repository, digest, mediaType, size } }) => ({
          name,
          repository,
          digest,
          mediaType,
          size,
        })),
        ...contentsIn(images),
        ...(tested === undefined ? {} : { tested: testedIn(tested) }),
      };
      const signed = {
        images: images.map(({ image, signature }) => ({
          name: image.name,
          digest: image.digest,
          signatures: [signature.signatureDigest],
          identity: signature.identity,
        })),
      };
      const { won, record } = await (await opened).claim(commit, built, signed);
      const claim = claimIn(record);
      if (claim === undefined) throw new TypeError('a claim was made and is not in its record');
      return { won, claim };
    },
    published: async (commit, tags) => {
      await (await opened).recordPublished(commit, { tags: [...tags] });
    },
    failed: async (commit, reaching, error) => {
      await (await opened).recordReleaseFailed(commit, { reaching, ...outcomeOf(error) });
    },
  };
}

/**
 * @param record a release's record
 * @returns its claim, or undefined where nothing is claimed yet
 */
function claimIn(record                           )                    {
  const claimed = record === undefined ? undefined : (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'claimed');
  if (record === undefined || claimed === undefined) return undefined;
  const { tested, contents } = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'built') ?? {};
  return {
    ...(contents === undefined
      ? {}
      : { contents: new Map(contents.map(({ name, ...rest }) => [name, rest])) }),
    ...(tested === undefined ? {} : { testedAs: tested.commit }),
    commit: record.commit,
    images: claimed.images.map((image) => ({ ...image, tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseTag */ .aF)(record.commit) })),
    published: (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phasesOf */ .I$)(record).includes('published'),
  };
}

/** What images are made of, as far as that is known. */
function contentsIn(images                        )                                 {
  const known = images.flatMap(({ image: { name }, contents })                  =>
    contents === undefined
      ? []
      : [
          {
            name,
            platforms: contents.platforms.map((it) => ({ ...it, layers: [...it.layers] })),
            materials: contents.materials.slice(0, mostMaterials),
          },
        ],
  );
  return known.length === 0 ? {} : { contents: known };
}

/** As records hold it: the images are the claim's own. */
function testedIn({ commit, tree, signers, checks }               )         {
  return { commit, tree, signers: [...signers], checks: [...checks] };
}

/**
 * @param error what ended an attempt
 * @returns it in the form that records hold: bounded, so that no tool's output can make a record that is refused
 */
function outcomeOf(error         )          {
  if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error)) {
    return {
      code: 'INTERNAL',
      message: bounded((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error), 4000),
      remedy: 'Run it again; if it stays so, report it as a fault of Waybill.',
      facts: {},
    };
  }
  return recordedOutcome(error);
}

/**
 * @param outcome an error, or a result that was handed from one step to the next
 * @returns it in the form that records hold: bounded, so that no tool's output can make a record that is refused
 */
function recordedOutcome(outcome   
                        
                           
                          
                        
 )          {
  const facts = Object.entries(outcome.facts)
    .slice(0, 50)
    .map(([key, value])                                     => [
      key.slice(0, 100),
      typeof value === 'string'
        ? value.slice(0, 4000)
        : typeof value === 'object' && value !== null
          ? value.slice(0, 50).map((item) => item.slice(0, 1000))
          : // JSON has no such numbers, and a failure must be recorded whatever its facts are.
            typeof value === 'number' && !Number.isFinite(value)
            ? String(value)
            : value,
    ]);
  return {
    code: outcome.code,
    message: bounded(outcome.message, 4000),
    remedy: bounded(outcome.remedy, 4000),
    facts: Object.fromEntries(facts),
  };
}

function bounded(text        , length        )         {
  return text === '' ? '(nothing was said)' : text.slice(0, length);
}


/***/ }),

/***/ 37902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ prepareNetwork)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_tls_, 2);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/network-settings.js



/** What of the system's settings this Node.js can take over, and what it cannot. */
                                  
                                                                    
                                                  
                                                                                               
                                             
 

/**
 * Lets fetch use what the machine is set to: the proxy of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, and the
 * certificate authorities that the system trusts. Call it once, before the first request.
 *
 * - Proxy: http.setGlobalProxyFromEnv (https://nodejs.org/api/http.html#httpsetglobalproxyfromenvproxyenv).
 *   A Node.js without it, but from 22.21 or 24.0, does the same when NODE_USE_ENV_PROXY=1 is set *before*
 *   it starts; older ones need a network that routes without a proxy.
 * - Authorities: tls.setDefaultCACertificates from 22.19 and 24.5
 *   (https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts). Older ones read NODE_EXTRA_CA_CERTS
 *   when they start, as all do.
 * @param environment where the proxy's variables are
 * @returns what could be taken over
 */
function useSystemNetworkSettings(
  environment                    = process.env,
)                  {
  return { proxy: useSystemProxy(environment), authorities: useSystemAuthorities() };
}

/** The typings are those of a newer Node.js than the oldest that runs this. */
const newerHttp                                                      = external_node_http_namespaceObject;
const newerTls                                                                              = external_node_tls_namespaceObject;

/**
 * @param environment where the proxy's variables are
 * @returns whether fetch uses the proxy from now on
 */
function useSystemProxy(environment                   )                           {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (names.every((name) => (environment[name] ?? '') === '')) return 'none';
  // Node.js has read the variables itself when it started.
  if (environment['NODE_USE_ENV_PROXY'] === '1') return 'used';
  if (newerHttp.setGlobalProxyFromEnv === undefined) return 'unsupported';
  newerHttp.setGlobalProxyFromEnv(environment);
  return 'used';
}

/** Trusts what the system trusts from now on; reading its store takes about a tenth of a second. */
function useSystemAuthorities()                                 {
  const { getCACertificates, setDefaultCACertificates } = newerTls;
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) return 'bundled';
  // The default ones hold those of NODE_EXTRA_CA_CERTS already.
  const all = [...getCACertificates('default'), ...getCACertificates('system')];
  setDefaultCACertificates([...new Set(all)]);
  return 'system';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/network.js

                                                                   

/** Hosts whose certificates every Node.js knows: only something in between would need the system's store. */
const publicHosts                      = new Set(['github.com', 'ghcr.io', 'docker.io']);

const prepared = { proxy: 'unknown', authorities: false };

/**
 * Lets requests that leave this machine use its proxy and the certificate authorities that it trusts. Each is
 * done once in a process; where a proxy is set that this Node.js cannot use, the log says so.
 * @param settings where that is said
 * @param host the host that is about to be asked
 */
function prepareNetwork(
  { progress }                                      ,
  host        ,
)       {
  if (prepared.proxy === 'unknown') {
    prepared.proxy = useSystemProxy(process.env);
    if (prepared.proxy === 'unsupported') {
      progress.detail(
        'HTTPS_PROXY is set, and this Node.js cannot use it: set NODE_USE_ENV_PROXY=1 for the job, or use Node 24.',
      );
    }
  }
  if (prepared.authorities || (prepared.proxy === 'none' && publicHosts.has(host))) return;
  prepared.authorities = true;
  useSystemAuthorities();
}


/***/ }),

/***/ 96903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ prepareCheckout)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26178);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44117);




/** As long as a slow installation of dependencies takes. */
const longestCommand = 20 * 60_000;

/** The checkout to make ready, and what stands around it. */
                                 
                                        
                             
                               
                              
 

/**
 * Runs the commands that make a checkout ready (`npm ci` and the like): those of waybill.yaml at the commit
 * that is checked out, without our credentials in their environment.
 * @param request the commands, the checkout
 * @throws PREPARE_FAILED with the last lines of the command
 */
async function prepareCheckout(request                )                {
  const { commands, workspace, signal, progress } = request;
  for (const command of commands) {
    progress.phase(`Prepare: ${command.join(' ')}`);
    try {
      await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .runToSuccess */ .IM)(command, {
        cwd: workspace,
        signal,
        timeoutMilliseconds: longestCommand,
        env: (0,_waybill_process__WEBPACK_IMPORTED_MODULE_1__/* .commandEnvironment */ .J)(),
        overflow: 'truncate',
        onLine: (_stream, line) => {
          progress.detail(line);
        },
      });
    } catch (error) {
      signal.throwIfAborted();
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .stageError */ .vH)('PREPARE_FAILED', {
        message: `Expected \`${command.join(' ')}\` to make the checkout ready: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`,
        remedy:
          'Run the command in a fresh checkout by hand; correct `prepare` of waybill.yaml, or the tools that the job sets up before.',
        facts: { command: [...command] },
        cause: error,
      });
    }
  }
}


/***/ }),

/***/ 22408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ buildRegistries),
  aL: () => (/* binding */ registryConnection),
  Qn: () => (/* binding */ registryCredentials),
  U$: () => (/* binding */ registryHost)
});

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/registry-client.js + 13 modules
var registry_client = __webpack_require__(23382);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var src_secret = __webpack_require__(1715);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/error-codes.js
var error_codes = __webpack_require__(45454);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/docker-config.js





                                                                     


const entrySchema = schemas/* object */.Ikc({
  auth: schemas/* string */.YjP().optional(),
  username: schemas/* string */.YjP().optional(),
  password: schemas/* string */.YjP().optional(),
  identitytoken: schemas/* string */.YjP().optional(),
  registrytoken: schemas/* string */.YjP().optional(),
});

const configSchema = schemas/* object */.Ikc({
  auths: schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema).optional(),
  credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
  credsStore: schemas/* string */.YjP().optional(),
});
                                                 

const helperAnswerSchema = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });

const maximumConfigBytes = 1024 * 1024;
const helperTimeout = 30_000;

/**
 * Credentials as Docker keeps them: `auths` (base64 or identity token), `credHelpers`, `credsStore`.
 * @param path the file; `$DOCKER_CONFIG/config.json`, or `~/.docker/config.json` where absent
 * @returns a source that reads the file at its first use; no file means no credentials
 */
function dockerConfigCredentials(path         )                   {
  const file =
    path ?? (0,external_node_path_.join)(process.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
  let config                                   ;
  return async (registry, signal) => {
    config ??= readConfig(file);
    return credentialFrom(await config, registry, file, signal);
  };
}

async function readConfig(file        )                        {
  let text        ;
  try {
    text = await (0,promises_.readFile)(file, 'utf8');
  } catch (error) {
    if ((0,system_error/* systemCode */.x)(error) === 'ENOENT') return {};
    throw invalid(file, (0,src_error/* messageOf */.bD)(error));
  }
  if (text.length > maximumConfigBytes) throw invalid(file, 'it is larger than 1 MiB');
  let value         ;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(file, 'it is no JSON');
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(file, `${parsed.error.issues[0]?.path.join('.') ?? ''} has another form`);
}

async function credentialFrom(
  config              ,
  registry        ,
  file        ,
  signal             ,
)                                  {
  const helper = find(config.credHelpers, registry);
  if (helper !== undefined) return askHelper(helper, registry, signal);
  const entry = find(config.auths, registry);
  const stored = entry === undefined ? undefined : credentialOf(entry, registry, file);
  if (stored !== undefined) return stored;
  return config.credsStore === undefined || config.credsStore === ''
    ? undefined
    : askHelper(config.credsStore, registry, signal);
}

/** Keys are hosts; older files have URLs with a scheme and a path such as `/v1/`. */
function find   (
  entries                                         ,
  registry        ,
)                {
  if (entries === undefined) return undefined;
  if (Object.hasOwn(entries, registry)) return entries[registry];
  const key = Object.keys(entries).find((candidate) => hostOf(candidate) === registry);
  return key === undefined ? undefined : entries[key];
}

function hostOf(key        )         {
  return key.replace(/^https?:\/\//, '').split('/')[0] ?? '';
}

function credentialOf(
  entry                             ,
  registry        ,
  file        ,
)                         {
  if (entry.registrytoken !== undefined && entry.registrytoken !== '') {
    return { kind: 'bearer', token: new src_secret/* Secret */.z(entry.registrytoken) };
  }
  if (entry.identitytoken !== undefined && entry.identitytoken !== '') {
    return { kind: 'identity-token', token: new src_secret/* Secret */.z(entry.identitytoken) };
  }
  if (entry.auth !== undefined && entry.auth !== '') {
    const pair = Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = pair.indexOf(':');
    if (colon <= 0) throw invalid(file, `auths.${registry}.auth is not base64 of user:password`);
    return basic(pair.slice(0, colon), pair.slice(colon + 1));
  }
  const { username, password } = entry;
  if (username === undefined || username === '' || password === undefined) return undefined;
  return basic(username, password);
}

function basic(username        , password        )             {
  return { kind: 'basic', username, password: new src_secret/* Secret */.z(password) };
}

/** The protocol of docker-credential-helpers: the host on standard input, JSON on standard output. */
async function askHelper(
  helper        ,
  registry        ,
  signal             ,
)                                  {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper))
    throw helperFailed(helper, registry, 'its name is not valid');
  // Loaded only where a helper is asked: most runs have a password in the file.
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 78367));
  const result = await runProcess([`docker-credential-${helper}`, 'get'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: helperTimeout,
    env: toolEnvironment(helperEnvironment()),
    input: registry,
    maximumOutputBytes: 262_144,
  }).catch((error         ) => {
    if (signal.aborted) throw signal.reason;
    throw helperFailed(helper, registry, (0,src_error/* isWaybillError */.xS)(error) ? error.message : (0,src_error/* messageOf */.bD)(error));
  });
  const output = result.stdout.toString('utf8').trim();
  if (result.exitCode !== 0) {
    // Helpers say "not found" on standard output; then there simply is no credential.
    if (/credentials not found/i.test(output)) return undefined;
    throw helperFailed(helper, registry, `it ended with exit code ${result.exitCode ?? 'none'}`);
  }
  const parsed = helperAnswerSchema.safeParse(parseJson(output));
  // The output holds a secret: what is wrong with it is not shown.
  if (!parsed.success) throw helperFailed(helper, registry, 'its answer has another form');
  const { Username, Secret: secret } = parsed.data;
  if (Username === '' && secret === '') return undefined;
  return Username === '<token>'
    ? { kind: 'identity-token', token: new src_secret/* Secret */.z(secret) }
    : basic(Username, secret);
}

/** Cloud helpers find their account by such variables, or by files below HOME. */
function helperEnvironment()                         {
  const wanted =
    /^(?:AWS_|AZURE_|CLOUDSDK_|GOOGLE_|DOCKER_CONFIG$|XDG_|GNUPGHOME$|PASSWORD_STORE_DIR$)/;
  const entries = Object.entries(process.env).flatMap(([key, value]) =>
    value !== undefined && wanted.test(key) ? [[key, value]         ] : [],
  );
  return Object.fromEntries(entries);
}

function parseJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(file        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIALS_INVALID', {
    message: `Expected the Docker configuration ${file} to be readable; ${why}.`,
    remedy: 'Log in to the registry again, or correct the file.',
    facts: { file },
  });
}

function helperFailed(helper        , registry        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIAL_HELPER_FAILED', {
    message: `Expected docker-credential-${helper} to give the credentials for ${registry}; ${why}.`,
    remedy: 'Install the helper and log in with it, or log in to the registry without one.',
    facts: { helper, registry },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/credentials.js
                                            

/** How a registry learns who asks. */
                        
                                                                                    
                                                                                                               
                                                               
                                              
                                                        

/** Gives the credential for a registry (`host` or `host:port`), or undefined to ask without one. */
                                
                   
                      
                                     

/**
 * @param username the account
 * @param password its password or token
 * @returns a source with this one credential; it does not look at the registry's name
 */
function basicCredentials(username        , password        )                   {
  return async () => ({ kind: 'basic', username, password });
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(37902);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/registry-connection.js

                                                                   


/**
 * @param settings how registries are reached
 * @param images the images of a release
 * @returns how their own registries are reached, and those of what they stand on: the account that was given is for the
 *   images' registries, another one never sees it
 */
function buildRegistries(
  settings                    ,
  images                                            ,
)                                   {
  const own = new Set(images.map(({ repository }) => registryHost(repository)));
  const { registryUsername: _username, registryPassword: _password, ...others } = settings;
  const ofImages = registryConnection(settings);
  const ofBases = registryConnection(others);
  return (host) => (own.has(host) ? ofImages(host) : ofBases(host));
}

/**
 * @param settings how registries are reached
 * @param fence asked before each write: a run that lost its lock must not push any more
 * @returns the client of a registry by its host, one per host
 */
function registryConnection(
  settings                    ,
  fence                      ,
)                                   {
  const clients = new Map                        ();
  const credentials = registryCredentials(settings);
  return (host) => {
    const existing = clients.get(host);
    if (existing !== undefined) return existing;
    const { hostname } = new URL(`http://${host}`);
    if (!(0,loopback/* isLoopback */.U)(hostname)) (0,network/* prepareNetwork */.A)(settings, hostname);
    const client = (0,registry_client/* createRegistryClient */.H)({
      registry: host,
      credentials,
      signal: settings.signal,
      ...(fence === undefined ? {} : { fence }),
    });
    clients.set(host, client);
    return client;
  };
}

/**
 * @param settings how registries are reached
 * @returns who asks a registry: the account that was given, else that of the Docker configuration
 */
function registryCredentials({
  registryUsername: username,
  registryPassword: password,
}                    )                   {
  return username === undefined || password === undefined
    ? dockerConfigCredentials()
    : basicCredentials(username, password);
}

/**
 * @param repository an image's repository, `host[:port]/path`
 * @returns its registry's host
 */
function registryHost(repository        )         {
  return repository.slice(0, repository.indexOf('/'));
}


/***/ }),

/***/ 12299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
                                                                   

/**
 * @param settings how the application's repository is reached
 * @returns the source repository as signatures name it: the address without user, `.git` and trailing slash;
 *   one that is reached by SSH has the name that it has over HTTPS
 */
function sourceOf(settings                                                   )         {
  return settings.applicationRepository
    .replace(/^[^@/:]+@([^:/]+):(?!\/\/)/, 'https://$1/')
    .replace(/^ssh:\/\/(?:[^/]*@)?/i, 'https://')
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}


/***/ }),

/***/ 26958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishStep: () => (/* binding */ publishStep)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/engine.js
var src_engine = __webpack_require__(2265);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/build-all.js
                                                                          

                                                                       

/** Images that are built side by side: beyond this, disk and network are shared without gain. */
const maximumParallelBuilds = 4;

/**
 * Builds every image of a release, some side by side. When one fails the others are stopped, and the first
 * failure is what is thrown.
 * @param request the release
 * @param ports registry, engines, signal
 * @returns the images in the order of waybill.yaml, each in its registry by digest
 * @throws what an engine throws
 */
async function buildAll(
  request                ,
  ports              ,
)                                 {
  const stop = new AbortController();
  const signal = AbortSignal.any([ports.signal, stop.signal]);
  const context = buildContext(ports, signal);
  const waiting = request.config.images.map((image, position) => ({ image, position }));
  const built               = [];
  const failures            = [];
  const work = async ()                => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        signal.throwIfAborted();
        const engine = await (0,src_engine/* engineOf */.ky)(next.image, ports.engines);
        built[next.position] = await engine.build(buildRequest(request, next.image), context);
      } catch (error) {
        failures.push(error);
        stop.abort(error);
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: maximumParallelBuilds }, work));
  if (failures.length > 0) throw failures[0];
  return built;
}

/**
 * @param ports what publishing was given
 * @param signal ends the build
 * @returns what an engine is given
 */
function buildContext(ports              , signal             )               {
  return {
    signal,
    progress: ports.progress,
    registry: ports.registry,
    ...(ports.registryAccount === undefined ? {} : { registryAccount: ports.registryAccount }),
    ...(ports.temporaryFolder === undefined ? {} : { temporaryFolder: ports.temporaryFolder }),
  };
}

/**
 * @param request the release
 * @param image one of its images
 * @returns what an engine is asked for
 */
function buildRequest(request                , image                       )               {
  const { config, commit, commitTime, checkout, source, version } = request;
  return {
    application: config.application,
    checkout,
    commit,
    commitTime,
    source,
    image,
    ...(config.licenses === undefined ? {} : { licenses: config.licenses }),
    ...(version === undefined ? {} : { version }),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/image/src/error-codes.js
var error_codes = __webpack_require__(32478);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/registry-image.js
var registry_image = __webpack_require__(18124);
// EXTERNAL MODULE: ./node_modules/@waybill/image/src/claimed-digest.js
var claimed_digest = __webpack_require__(65403);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/restore.js
                                                  



                                                                                       

/** A claimed image that was put back into the registry. */
                                
                              
                                     
 

/**
 * Puts a claimed image that the registry has lost back, where the engine gives equal digests for equal input:
 * it is built again, and pushed only when the digest is the claimed one. Then it is signed again, because the
 * signature may have gone with it.
 * @param request the release
 * @param ports registry, engines, signer
 * @param image the image as it was claimed
 * @returns what was pushed, and the signature
 * @throws IMAGE_CLAIMED_DIGEST_MISSING where it cannot be built again, or comes out differently
 */
async function restoreImage(
  request                ,
  ports              ,
  image              ,
)                         {
  const config = request.config.images.find(({ name }) => name === image.name);
  const engine = config === undefined ? undefined : await (0,src_engine/* engineOf */.ky)(config, ports.engines);
  if (config === undefined || engine?.deterministic !== true) throw (0,claimed_digest/* claimedDigestMissing */._)(image);
  ports.progress.detail(
    `${image.repository}@${image.digest} is claimed, and the registry has lost it: it is built again and compared`,
  );
  await ports.prepare?.();
  const built = await engine.build(
    { ...buildRequest(request, config), expectedDigest: image.digest },
    buildContext(ports, ports.signal),
  );
  if (built.digest !== image.digest) throw (0,claimed_digest/* claimedDigestMissing */._)(image, built.digest);
  return { blobs: built.blobs, signature: await ports.sign(built) };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/publish.js




             
        
                 
                 
                   
                 
               
               
                 
          
                 
              
                
                            



/** An image that this run signed, and built where it was not tested before. */
                    
                                  
                                                                                
                                     
 

/**
 * Publishes a commit's release once (design, law 1). A claim in the ledger decides which digests are the
 * release; only they get the tag `sha-<commit>`. Running it again builds and pushes nothing; a run that was
 * killed at any point is gone on with by the next one.
 * @param request the commit, and what waybill.yaml at that commit says
 * @param ports registry, ledger and signer
 * @returns every image with tag and digest, and how it came about
 * @throws IMAGE_TAG_MOVED, IMAGE_TAG_WITHOUT_CLAIM, IMAGE_CLAIM_DIFFERS, IMAGE_CLAIMED_DIGEST_MISSING, and what
 *   engines, registry, signer and ledger throw
 */
async function publishRelease(
  request                ,
  ports              ,
)                            {
  // Asked beside the ledger. Tags that are not as the claim says are looked at again before anything is done.
  const looking = releaseTags(request, ports);
  looking.catch(() => undefined);
  const claim = await ports.claims.find(request.commit);
  if (claim !== undefined) return complete(request, ports, claim, 'reused', new Map(), looking);

  const tags = await looking;
  if (tags.length > 0) {
    // Another run may have claimed and tagged between the two looks; only a claim that is still absent counts.
    const late = await ports.claims.find(request.commit);
    if (late !== undefined) return complete(request, ports, late, 'reused', new Map());
    // A branch that was moved forward had its release tagged already: only the very digests that are proved count.
    const tested = await ports.tested?.();
    if (tested !== undefined && tags.every((tag) => isOf(tag, tested)))
      return claimTested(request, ports, tested);
    throw await tagWithoutClaim(request, ports);
  }
  return buildAndClaim(request, ports);
}

function isOf({ name, digest }         , { images }               )          {
  return images.some((image) => image.name === name && image.digest === digest);
}

async function buildAndClaim(
  request                ,
  ports              ,
)                            {
  let reaching               = 'built';
  try {
    const tested = await ports.tested?.();
    if (tested !== undefined) return await claimTested(request, ports, tested);
    ports.progress.phase(
      `Build ${String(request.config.images.length)} image(s) of ${request.commit.slice(0, 12)}`,
    );
    const engine = [...new Set(request.config.images.map(src_engine/* engineNameOf */.BC))].join('+');
    await ports.claims.start(request.commit, engine);
    await ports.prepare?.();
    const builds = await buildAll(request, ports);
    reaching = 'signed';
    const own = new Map                  ();
    for (const built of builds) own.set(built.name, { built, signature: await ports.sign(built) });
    reaching = 'claimed';
    const images = [...own.values()].map((image) => signedImage(request, image));
    const { won, claim } = await ports.claims.claim(request.commit, { engine, images });
    reaching = 'published';
    if (!won)
      ports.progress.detail('another run claimed this commit first: its digests are the release');
    return await complete(request, ports, claim, won ? 'built' : 'joined', own);
  } catch (error) {
    await recordFailure(request, ports, reaching, error);
    throw error;
  }
}

/** The merged commit gets the very digests that were tested: signed for it, claimed and tagged; nothing is built. */
async function claimTested(
  request                ,
  ports              ,
  tested               ,
)                            {
  const { commit } = request;
  ports.progress.phase(`Take what was tested as ${tested.commit.slice(0, 12)}`);
  await ports.claims.start(commit, 'tested');
  const own = new Map                  ();
  for (const image of tested.images) {
    const platforms = image.platforms ?? [];
    const built = { ...image, platforms, materials: [], blobs: src_engine/* noTraffic */.Ps, seconds: 0 };
    own.set(image.name, { built, signature: await ports.sign(image) });
  }
  const images = [...own.values()].map((image) => signedImage(request, image));
  const { won, claim } = await ports.claims.claim(commit, { engine: 'tested', images, tested });
  return await complete(request, ports, claim, won ? 'tested' : 'joined', own);
}

/** From a claim to published: every claimed digest is there, has its tag, and was read back. */
async function complete(
  request                ,
  ports              ,
  claim       ,
  outcome                ,
  own                               ,
  looking                              ,
)                            {
  checkClaim(request, claim);
  const inPlace = imagesInPlace(claim, await (looking ?? releaseTags(request, ports)));
  const images                   = [];
  for (const image of claim.images)
    images.push({
      ...(claim.contents?.get(image.name) ?? { platforms: [], materials: [] }),
      ...(inPlace.has(image.name)
        ? asPublished(image, outcome, own.get(image.name))
        : await tagImage(request, ports, image, outcome, own.get(image.name))),
    });
  // Where nothing was tagged, the first look was this run's look.
  if (!claim.published) await ports.claims.published(request.commit, await readBack(ports, claim));
  else if (images.some(({ tagged }) => tagged)) await readBack(ports, claim);
  const release = vocabulary/* releaseSchema */.By.parse({
    application: request.config.application,
    commit: request.commit,
    images: claim.images,
  });
  return { release, outcome, images };
}

/** The names of the images whose tags point at their digests. */
function imagesInPlace({ images }       , tags                    )                      {
  const found = new Map(tags.map(({ name, digest }) => [name, digest]));
  return new Set(images.flatMap(({ name, digest }) => (found.get(name) === digest ? [name] : [])));
}

/** An image to which nothing had to be done: its tag points at the claimed digest. */
function asPublished(
  image              ,
  outcome                ,
  own                      ,
)                                                  {
  return {
    ...image,
    outcome,
    blobs: own?.built.blobs ?? src_engine/* noTraffic */.Ps,
    ...(own?.built.cache === undefined ? {} : { cache: own.built.cache }),
    ...(own?.built.digest === image.digest ? { signature: own.signature } : {}),
    tagged: false,
    restored: false,
    seconds: own?.built.seconds ?? 0,
  };
}

/** Looked at again, however short ago that was: what was built or restored between may have taken long. */
async function tagImage(
  request                ,
  ports              ,
  image              ,
  outcome                ,
  own                      ,
)                                                           {
  const clock = ports.clock ?? time/* systemClock */.ml;
  const startedAt = clock.now();
  const place = (0,registry_image/* registryImage */.$E)(image.repository, ports.registry);
  const facts = asPublished(image, outcome, own);
  const tagged = await place.client.resolve(place.path, image.tag);
  if (tagged?.digest === image.digest) return facts;
  if (tagged !== undefined) throw tagMoved(image, tagged.digest);
  const present = await place.client.resolve(place.path, image.digest);
  const restored = present === undefined ? await restoreImage(request, ports, image) : undefined;
  await setTag(place, image);
  return {
    ...facts,
    ...(restored === undefined ? {} : { blobs: restored.blobs, signature: restored.signature }),
    tagged: true,
    restored: restored !== undefined,
    seconds: facts.seconds + (clock.now() - startedAt) / 1000,
  };
}

/** Sets the tag, having looked a moment ago that it is absent: a registry has no conditional write. */
async function setTag(place               , image              )                {
  await place.client.tag(place.path, { digest: image.digest }, image.tag);
}

/** Facts, not claims (law 6): only what the registry says now counts as published. */
async function readBack(ports              , claim       )                     {
  return Promise.all(
    claim.images.map(async (image) => {
      const place = (0,registry_image/* registryImage */.$E)(image.repository, ports.registry);
      const found = await place.client.resolve(place.path, image.tag);
      if (found === undefined) {
        throw (0,error_codes/* imageError */.w)('IMAGE_REGISTRY_ANSWER', {
          message: `Expected ${image.repository}:${image.tag} to be ${image.digest} after it was tagged; the registry knows no such tag.`,
          remedy: 'Check the registry (retention rules, replication), then run this again.',
          facts: (0,registry_image/* tagFacts */.EG)(image),
        });
      }
      if (found.digest !== image.digest) throw tagMoved(image, found.digest);
      return { name: image.name, tag: image.tag, digest: found.digest };
    }),
  );
}

function checkClaim(request                , claim       )       {
  const wanted = request.config.images
    .map(({ name, repository }) => `${name} in ${repository}`)
    .sort();
  const claimed = claim.images.map(({ name, repository }) => `${name} in ${repository}`).sort();
  if (wanted.join('\n') === claimed.join('\n')) return;
  throw (0,error_codes/* imageError */.w)('IMAGE_CLAIM_DIFFERS', {
    message:
      `Expected the claimed release of ${request.commit} to hold the images of waybill.yaml (${wanted.join(', ')}); ` +
      `found ${claimed.join(', ')}.`,
    remedy:
      'A claimed commit keeps its images: change waybill.yaml in a new commit, and release that.',
    facts: { commit: request.commit, wanted, claimed },
  });
}

async function releaseTags(request                , ports              )                     {
  const tag = (0,vocabulary/* releaseTag */.aF)(request.commit);
  const found = await Promise.all(
    request.config.images.map(async ({ name, repository }) => {
      const place = (0,registry_image/* registryImage */.$E)(repository, ports.registry);
      const descriptor = await place.client.resolve(place.path, tag);
      return descriptor === undefined ? [] : [{ name, tag, digest: descriptor.digest }];
    }),
  );
  return found.flat();
}

async function tagWithoutClaim(request                , ports              )                 {
  const tags = await releaseTags(request, ports);
  const shown = tags.map(({ name, tag, digest }) => `${name}:${tag} is ${digest}`);
  return (0,error_codes/* imageError */.w)('IMAGE_TAG_WITHOUT_CLAIM', {
    message: `Expected no release tag of ${request.commit}, because the ledger holds no claim for it; found ${shown.join(', ')}.`,
    remedy:
      'Whoever may push can set a tag, so it proves nothing and is not adopted. Check that this is the right ledger; ' +
      'if it is, delete the tag in the registry and run this again: the commit is then built and claimed.',
    facts: { commit: request.commit, tags: shown },
  });
}

function tagMoved(image              , found        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_TAG_MOVED', {
    message: `Expected ${image.repository}:${image.tag} to be the claimed digest ${image.digest}; found ${found}.`,
    remedy:
      'Somebody moved a release tag. Find out who pushed it; delete the tag, and run this again: the claimed digest ' +
      'gets it back. Make tags sha-* immutable in the registry where it can.',
    facts: { ...(0,registry_image/* tagFacts */.EG)(image), found },
  });
}

function signedImage(request                , { built, signature }          )              {
  const { name, repository, digest, mediaType, size, platforms, materials } = built;
  const image = { name, repository, tag: (0,vocabulary/* releaseTag */.aF)(request.commit), digest, mediaType, size };
  const contents = platforms.length === 0 ? {} : { contents: { platforms, materials } };
  return { image, ...contents, signature };
}

/** The failure itself is what the caller must see; that it could not be recorded is a detail. */
async function recordFailure(
  request                ,
  ports              ,
  reaching              ,
  error         ,
)                {
  if ((0,src_error/* isWaybillError */.xS)(error, 'FENCED_OFF')) return;
  try {
    await ports.claims.failed(request.commit, reaching, error);
  } catch (second) {
    ports.progress.detail(`the failure could not be recorded: ${(0,src_error/* messageOf */.bD)(second)}`);
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/tags/version.js
/** A version, as Semantic Versioning 2.0.0 has it; build metadata is no part of a tag. */
                          
                         
                         
                         
                                                   
                                         
 

const pattern =
  /^v?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * @param text such as `v1.2.3` or `1.2.3-rc.1`
 * @returns the version, or undefined where the text is none
 */
function parseVersion(text        )                      {
  const match = text.length > 255 ? null : pattern.exec(text);
  if (match === null) return undefined;
  return {
    major: Number(match[1]),
    minor: Number(match[2]),
    patch: Number(match[3]),
    prerelease: match[4]?.split('.') ?? [],
  };
}

/**
 * @param version a version
 * @returns `1.2.3-rc.1`
 */
function formatVersion({ major, minor, patch, prerelease }         )         {
  const plain = [major, minor, patch].join('.');
  return prerelease.length === 0 ? plain : `${plain}-${prerelease.join('.')}`;
}

/**
 * Orders versions by precedence (Semantic Versioning 2.0.0, item 11).
 * @returns less than 0 where `one` comes first, more than 0 where it comes later
 */
function compareVersions(one         , other         )         {
  const numbers = one.major - other.major || one.minor - other.minor || one.patch - other.patch;
  if (numbers !== 0) return numbers;
  if (one.prerelease.length === 0 || other.prerelease.length === 0)
    return other.prerelease.length - one.prerelease.length;
  for (const [index, part] of one.prerelease.entries()) {
    const against = other.prerelease[index];
    if (against === undefined) return 1;
    const order = comparePart(part, against);
    if (order !== 0) return order;
  }
  return one.prerelease.length - other.prerelease.length;
}

/** Numbers stand before words, and are ordered as numbers. */
function comparePart(one        , other        )         {
  const isNumber = (text        )          => /^\d+$/.test(text);
  if (isNumber(one) && isNumber(other)) return Number(one) - Number(other);
  if (isNumber(one) !== isNumber(other)) return isNumber(one) ? -1 : 1;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/tags/add-tags.js

                                                   


                                                


/** How a further tag stands after this run. */
                           
                                             
                         
                       
                                                                                                       
                                                 
 

/** What adding tags needs. */
                           
                                                      
                              
                                                                                                                       
                                                                                       
 

/**
 * Points further tags at published digests, without a build. A tag that names one version is never moved, and a moving
 * one never goes back to an older release (design, law 4).
 * @param images the published release
 * @param commit its commit
 * @param tags what `extraTags` said
 * @returns each tag of each image
 * @throws IMAGE_VERSION_TAG_TAKEN before any tag is set, and what the registry's client throws
 */
async function addTags(
  images                         ,
  commit           ,
  tags                     ,
  ports          ,
)                               {
  const places = images.map((image) => ({
    image,
    place: (0,registry_image/* registryImage */.$E)(image.repository, ports.registry),
  }));
  const wanted = places.flatMap((at) => tags.map((tag) => ({ ...at, tag })));
  const found = await Promise.all(
    wanted.map(async ({ image, place, tag }) => {
      const current = await place.client.resolve(place.path, tag.tag);
      if (current !== undefined && current.digest !== image.digest && tag.kind === 'once')
        throw taken(image, tag.tag, current.digest);
      return { image, place, tag, current: current?.digest };
    }),
  );
  const added             = [];
  for (const { image, place, tag, current } of found) {
    const names = { image: image.name, tag: tag.tag };
    if (current === image.digest) {
      added.push({ ...names, outcome: 'present' });
      continue;
    }
    const newer = current === undefined ? undefined : await newerHolder(place, commit, tag, ports);
    if (newer !== undefined) {
      ports.progress.detail(`${image.repository}:${tag.tag} stays with ${newer}, which is newer`);
      added.push({ ...names, outcome: 'kept' });
      continue;
    }
    await place.client.tag(place.path, image, tag.tag);
    added.push({ ...names, outcome: 'added' });
  }
  return added;
}

/** @returns the version or commit that has the tag by right, where it is newer than this one */
async function newerHolder(
  { client, path }               ,
  commit           ,
  tag          ,
  ports          ,
)                              {
  if (tag.version !== undefined) {
    const { own, rivalIn } = tag.version;
    const newer = (await client.listTags(path))
      .map(rivalIn)
      .find((version) => version !== undefined && compareVersions(version, own) > 0);
    return newer === undefined ? undefined : formatVersion(newer);
  }
  const holder = await commitOf(client, path, tag.tag);
  if (holder === undefined || holder === commit) return undefined;
  return (await ports.isAncestor(commit, holder)) === true ? holder.slice(0, 12) : undefined;
}

/** Nobody's proof, and not needed as one: whoever can write it can set the tag as well. */
async function commitOf(
  client                ,
  path        ,
  tag        ,
)                                 {
  try {
    const { manifest } = await client.readManifest(path, tag);
    const revision = manifest.annotations?.['org.opencontainers.image.revision'];
    const parsed = vocabulary/* commitShaSchema */.jr.safeParse(revision);
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'OCI_NOT_FOUND')) return undefined;
    throw error;
  }
}

function taken(image              , tag        , found        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_VERSION_TAG_TAKEN', {
    message: `Expected ${image.repository}:${tag} to be free, or to be ${image.digest}; it is ${found}.`,
    remedy:
      'A version is published once: give the commit a new version tag. Nothing of the release itself has changed.',
    facts: { image: image.name, repository: image.repository, tag, found, expected: image.digest },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/public-good.js
var public_good = __webpack_require__(8182);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/allowed-signer.js
var allowed_signer = __webpack_require__(92874);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sign-image.js + 1 modules
var sign_image = __webpack_require__(17606);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/checkout.js
var src_checkout = __webpack_require__(84950);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var src_error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-claims.js
var ledger_claims = __webpack_require__(39921);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 10 modules
var ledger_connection = __webpack_require__(86188);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/prepare.js
var src_prepare = __webpack_require__(96903);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(22408);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/source.js
var src_source = __webpack_require__(12299);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/tags-schema.js
var tags_schema = __webpack_require__(68685);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/tag-date.js
var tag_date = __webpack_require__(6135);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/reference.js
var reference = __webpack_require__(52546);
;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/tags/pep440.js
                                            

/** A version of a Python package (PEP 440), as far as tags speak of it. */
                                
                                                            
                        
                         
                         
                         
                                                                                       
                            
                                                                                       
                                      
 

/** PEP 440, appendix B, with shorter numbers; what is local is no part of a tag, as build metadata is none. */
const pep440_pattern =
  /^v?(?:(?<epoch>\d{1,9})!)?(?<release>\d{1,9}(?:\.\d{1,9}){0,9})(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d{1,9})?)?(?:-(?<implicit>\d{1,9})|(?<post>[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d{1,9})?))?(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d{1,9})?)?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?$/;

/** PEP 440, "Pre-release spelling". */
const preNames                                   = {
  ...{ alpha: 'a', a: 'a', beta: 'b', b: 'b' },
  ...{ c: 'rc', rc: 'rc', pre: 'rc', preview: 'rc' },
};

/**
 * @param text such as `1.2.3`, `v1.2.3-RC.2` or `1.0.post1`
 * @returns the version, or undefined where the text is none
 */
function parsePep440(text        )                            {
  const groups = text.length > 255 ? undefined : pep440_pattern.exec(text.trim().toLowerCase())?.groups;
  if (groups === undefined) return undefined;
  const part = (name        )                     => groups[name];
  const release = (part('release') ?? '').split('.').map(Number);
  const [major = 0, minor = 0, patch = 0, ...more] = release;
  const epoch = Number(part('epoch') ?? 0);
  const pre = preNames[part('pre') ?? ''];
  const isPost = part('implicit') !== undefined || part('post') !== undefined;
  const isDev = part('dev') !== undefined;
  const isFinal = pre === undefined && !isPost && !isDev;
  const written = [
    ...(epoch === 0 ? [] : [`${String(epoch)}!`]),
    release.join('.'),
    ...(pre === undefined ? [] : [`${pre}${number(part('preNumber'))}`]),
    ...(isPost ? [`.post${number(part('implicit') ?? part('postNumber'))}`] : []),
    ...(isDev ? [`.dev${number(part('devNumber'))}`] : []),
  ];
  const isOrdered = isFinal && epoch === 0 && more.length === 0;
  return {
    ...{ text: written.join(''), major, minor, patch, isFinal },
    order: isOrdered ? { major, minor, patch, prerelease: [] } : undefined,
  };
}

/** A number that is left out is 0 (PEP 440, "Implicit pre-release number" and its neighbours). */
function number(text                    )         {
  return String(Number(text ?? 0));
}

;// CONCATENATED MODULE: ./node_modules/@waybill/image/src/tags/extra-tags.js







/** What rules may speak of. */
                           
                             
                                                                                                                   
                        
                              
                                 
                                                                         
                          
                                                            
                         
 

/** A further tag of a release. */
                           
                       
     
                                                                                                                   
                 
     
                                   
                                                           
                      
                          
                                                                                                      
                                                             
    
 

/**
 * Says which tags a release gets beside its own, by the rules of docker/metadata-action (its README).
 * @param rules those of waybill.yaml and of the step
 * @param facts commit and ref
 * @returns the tags, each once; a rule that says nothing of this ref gives none
 * @throws IMAGE_EXTRA_TAG_INVALID where one is reserved: release tags and attestations have names of their own
 */
function extraTags(rules                    , facts          )                      {
  const found = new Map                  ();
  for (const rule of rules) {
    if (expanded(rule.enable, facts) !== 'true') continue;
    const tag = tagOf(rule, facts);
    // The release tag is set already, by the claim.
    if (tag === undefined || tag.tag === (0,vocabulary/* releaseTag */.aF)(facts.commit)) continue;
    if (!(0,reference/* isTag */.dz)(tag.tag) || reserved.test(tag.tag)) throw invalid(tag.tag);
    if (found.get(tag.tag)?.kind !== 'once') found.set(tag.tag, tag);
  }
  return [...found.values()];
}

/** Other commits' release tags, and where attestations hang in registries without referrers. */
const reserved = /^sha-[0-9a-f]{40}$|^sha256-[0-9a-f]{64}(?:\..*)?$/;

function tagOf(rule         , facts          )                       {
  const moving = (text                    )                       =>
    text === undefined || text === ''
      ? undefined
      : { tag: dressed(rule, text, facts), kind: 'moving' };
  const once = (text                    )                       =>
    text === undefined || text === ''
      ? undefined
      : { tag: dressed(rule, text, facts), kind: 'once' };
  const gitTag = refName(facts, 'tags');
  switch (rule.type) {
    case 'semver':
    case 'pep440':
      return versionTag(rule, facts);
    case 'match': {
      const text = rule.value === undefined ? gitTag : expanded(rule.value, facts);
      return once(
        text === undefined ? undefined : rule.pattern.exec(text.slice(0, 255))?.[rule.group],
      );
    }
    case 'ref':
      return rule.event === 'tag' ? once(gitTag) : moving(movingRef(rule.event, facts));
    case 'schedule':
      return facts.event === 'schedule' ? moving(expanded(rule.pattern, facts)) : undefined;
    case 'raw':
      return moving(expanded(rule.value, facts));
    case 'sha':
      return once(rule.format === 'long' ? facts.commit : facts.commit.slice(0, 7));
    case 'edge': {
      const branch = rule.branch === undefined ? facts.defaultBranch : expanded(rule.branch, facts);
      return refName(facts, 'heads') === branch ? moving('edge') : undefined;
    }
    default:
      return (0,src_error/* exhausted */.uW)(rule, 'the type of a tag rule');
  }
}

/** A version of either kind, as the patterns speak of it. */
                                                                       
                                             

const versionReaders           
                                                                         
  = { semver: readSemver, pep440: parsePep440 };

function readSemver(text        )                           {
  const order = parseVersion(text);
  return order && { ...order, text: formatVersion(order), isFinal: isFinal(order), order };
}

function isFinal({ prerelease }         )          {
  return prerelease.length === 0;
}

function versionTag(
  rule                                                 ,
  facts          ,
)                       {
  const read = versionReaders[rule.type];
  const raw = rule.value === undefined ? refName(facts, 'tags') : expanded(rule.value, facts);
  const own = raw === undefined ? undefined : read(raw);
  if (raw === undefined || own === undefined) return undefined;
  const isRaw = /\{\{\s*raw\s*\}\}/.test(rule.pattern);
  // A release candidate of 1.2.0 is not "1.2": it only ever has its full name (metadata-action, type=semver).
  const pattern = !own.isFinal && !isRaw ? '{{version}}' : rule.pattern;
  const names = (version              , written        )         =>
    dressed(rule, versionPattern(pattern, version, written), facts);
  const isWhole =
    isRaw ||
    /\{\{\s*version\s*\}\}/.test(pattern) ||
    ['major', 'minor', 'patch'].every((name) =>
      new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`).test(pattern),
    );
  const tag = names(own, raw);
  if (isWhole) return { tag, kind: 'once' };
  if (own.order === undefined) return { tag, kind: 'moving' };
  const rivalIn = (other        )                      => {
    const version = read(undressed(rule, other, facts));
    const isRival = version?.isFinal === true && names(version, version.text) === tag;
    return isRival ? version.order : undefined;
  };
  return { tag, kind: 'moving', version: { own: own.order, rivalIn } };
}

function versionPattern(pattern        , version              , raw        )         {
  const values                                   = {
    raw,
    version: version.text,
    major: String(version.major),
    minor: String(version.minor),
    patch: String(version.patch),
  };
  return pattern.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name        ) => values[name] ?? whole);
}

/** GitHub runs a pull request on `refs/pull/2/merge`, Gitea on `refs/pull/2/head`. */
function movingRef(event                 , facts          )                     {
  return event === 'branch'
    ? refName(facts, 'heads')
    : /^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(facts.ref ?? '')?.[1];
}

function refName({ ref }          , kind                  )                     {
  const prefix = `refs/${kind}/`;
  return ref?.startsWith(prefix) === true ? ref.slice(prefix.length) : undefined;
}

function expanded(text        , facts          )         {
  const values                                   = {
    branch: refName(facts, 'heads') ?? '',
    tag: refName(facts, 'tags') ?? '',
    sha: facts.commit.slice(0, 7),
    is_default_branch: String(refName(facts, 'heads') === facts.defaultBranch),
  };
  return text.replace(/\{\{\s*([^}]*?)\s*\}\}/g, (whole, name        ) => {
    const date = (0,tag_date/* parseTagDate */.i)(name);
    const now = (facts.clock ?? time/* systemClock */.ml).now();
    return date === undefined ? (values[name] ?? whole) : (0,tag_date/* formatTagDate */.a)(date, now);
  });
}

/** With prefix and suffix; what a tag cannot hold becomes a hyphen, as in metadata-action. */
function dressed({ prefix, suffix }         , text        , facts          )         {
  const whole = `${expanded(prefix, facts)}${text}${expanded(suffix, facts)}`;
  return whole.replace(/[^a-zA-Z0-9._-]+/g, '-');
}

function undressed({ prefix, suffix }         , tag        , facts          )         {
  const before = expanded(prefix, facts);
  const after = expanded(suffix, facts);
  const isDressed = tag.startsWith(before) && tag.endsWith(after);
  return isDressed ? tag.slice(before.length, tag.length - after.length) : '';
}

function invalid(tag        )        {
  return (0,error_codes/* imageError */.w)('IMAGE_EXTRA_TAG_INVALID', {
    message: `Expected a further tag that registries take and that is not reserved; found ${JSON.stringify(tag.slice(0, 140))}.`,
    remedy:
      'Change the rule under `tags`: at most 128 letters, digits, ".", "_" and "-"; sha-<40 hex> and sha256-<64 hex> belong to releases and attestations.',
    facts: { tag: tag.slice(0, 140) },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/release-tags.js

                                               



/** What further tags depend on. */
                             
                             
                                                                                
                        
                                                                              
                          
                                            
                                    
 

/**
 * @param config waybill.yaml at the released commit
 * @param request the commit, the ref, further rules
 * @returns the tags that the release gets beside its own
 * @throws TAG_RULE_INVALID, IMAGE_EXTRA_TAG_INVALID
 */
function release_tags_releaseTags(
  config                                            ,
  request            ,
)                      {
  const rules = [...config.tags, ...(request.tags ?? []).map(parseRule)];
  return extraTags(rules, {
    commit: request.commit,
    defaultBranch: config.branch,
    ...(request.ref === undefined ? {} : { ref: request.ref }),
    ...(request.event === undefined ? {} : { event: request.event }),
  });
}

function parseRule(text        )          {
  const parsed = tags_schema/* tagRuleSchema */.ez.safeParse(text);
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues.map(({ message }) => message).join('; ');
  throw (0,src_error_codes/* stageError */.vH)('TAG_RULE_INVALID', {
    message: `Expected a rule for further tags, such as type=semver,pattern={{version}}; found ${JSON.stringify(text.slice(0, 200))}: ${problem}.`,
    remedy: 'Correct the input `tags`: one rule a line, as docker/metadata-action writes them.',
    facts: { rule: text.slice(0, 200) },
  });
}

/**
 * @param ref the full ref that the run is on
 * @returns the version for people, where the ref is a tag
 */
function release_tags_versionTag(ref                    )                                {
  const prefix = 'refs/tags/';
  return ref?.startsWith(prefix) === true ? { version: ref.slice(prefix.length) } : {};
}

// EXTERNAL MODULE: ./node_modules/@waybill/image/src/image-content.js
var image_content = __webpack_require__(1018);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/reader.js + 3 modules
var reader = __webpack_require__(96468);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/verify-image.js
var verify_image = __webpack_require__(77202);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/waybill-statement.js
var waybill_statement = __webpack_require__(93189);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/tested-release.js
                                                                       




                                                    



/** A merge brings one pull request, rarely a few; more would only be more questions. */
const mostHeads = 5;

/** What is to be released. */
                                 
                             
                                     
                                                                     
                          
 

/**
 * Looks for the digests that were tested before a merge (design, law 3): where the policy of now names builders of
 * branches, and a head that was merged as this commit has the same tree. The ledger of the branches is a hint where to
 * look and nothing more: of what it names everything is proved anew, by this run. What cannot be proved is not taken,
 * the log says why, and the commit is built.
 * @param connections the systems of the release
 * @param question the merged commit
 * @returns the digests with what proves them; undefined where the commit is to be built
 * @throws what asking throws where it is no answer about the tested release: the policy, the forge or the repository
 */
async function findTested(
  connections             ,
  question                ,
)                                     {
  // Only the protected branch's run releases for protected environments.
  if ((await connections.place()) === 'open' || !(await isProtectedRun(connections)))
    return undefined;
  const policy = (await connections.home.policy())?.tested;
  if (policy === undefined) return undefined;
  const { progress, signal } = connections.settings;
  const { tree, heads } = await headsOf(connections, question.commit);
  for (const head of heads) {
    try {
      const found = await proved(connections, question, policy, { commit: head, tree });
      progress.detail(
        `What was tested as ${head.slice(0, 12)} has the same tree: nothing is built.`,
      );
      return found;
    } catch (error) {
      signal.throwIfAborted();
      if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
      progress.detail(`What was built for ${head.slice(0, 12)} is not taken. ${error.message}`);
    }
  }
  return undefined;
}

async function isProtectedRun({ settings, names }             )                   {
  return settings.ref === undefined || settings.ref === `refs/heads/${(await names()).branch}`;
}

/** The heads that were merged as the commit and have its tree, by the repository's own word. */
async function headsOf(
  connections             ,
  commit           ,
)                                                                           {
  const [git, forge] = await Promise.all([connections.applicationGit(), connections.forge()]);
  const [own, merged] = await Promise.all([
    git.readCommit(commit),
    forge.mergedPullRequests(commit),
  ]);
  if (own === undefined) return { tree: '', heads: [] };
  // The commit itself: a branch that was moved forward has no merge.
  const all = [commit, ...merged.map(({ head }) => head), ...own.parents.slice(1)];
  const heads              = [];
  for (const head of [...new Set(all)].slice(0, mostHeads)) {
    const facts = head === commit ? own : await git.readCommit(head);
    if (facts?.tree === own.tree) heads.push(head);
  }
  return { tree: own.tree, heads };
}

/** Proves one candidate, or says which proof is missing. */
async function proved(
  connections             ,
  question                ,
  policy              ,
  { commit, tree }                                                       ,
)                         {
  const hinted = await hintedImages(connections, question, commit);
  await requireGreen(connections, policy, commit);
  const registry = (0,registry_connection/* registryConnection */.aL)(connections.settings);
  const { application } = question.config;
  const expectation = { application, commit, source: question.source, signers: policy.signers };
  const images                                    = [];
  const signers = new Set        ();
  for (const { name, repository, digest } of hinted) {
    const client = registry((0,registry_connection/* registryHost */.U$)(repository));
    const path = repository.slice(repository.indexOf('/') + 1);
    const found = await client.resolve(path, digest);
    if (found?.digest !== digest) {
      throw notTested(commit, `${repository} to have ${digest}`, 'the registry does not have it');
    }
    const image = { name, repository, digest };
    signers.add((await (0,verify_image/* verifyImage */.ZG)(client, image, expectation)).signer);
    const { waybill } = await (0,waybill_statement/* readWaybill */.XB)(client, image, expectation);
    requireSame(commit, waybill.images, hinted);
    const { mediaType, size } = found;
    const { platforms } = await (0,image_content/* readImageContent */.R)(client, path, digest);
    images.push({ ...image, mediaType, size, platforms });
  }
  return { commit, tree, signers: [...signers], checks: policy.checks, images };
}

/** What the branches' ledger says was released for the commit: nobody's word yet. */
async function hintedImages(
  connections             ,
  { config }                ,
  commit           ,
)                                  {
  const { repository, branch } = await connections.openLedger();
  const { application } = config;
  const record = await (0,reader/* openLedgerReader */.T)({ repository, branch, application }).release(commit);
  const images = record === undefined ? undefined : (0,agreement/* releaseEvidence */.Z3)(record, 'claimed')?.images;
  if (images === undefined) {
    throw notTested(commit, 'a release in the ledger of the branches', 'there is none');
  }
  const wanted = config.images.map(({ name, repository: at }) => `${name} in ${at}`).sort();
  const found = images.map(({ name, repository: at }) => `${name} in ${at}`).sort();
  if (wanted.join() === found.join()) return images;
  throw notTested(commit, `the images of waybill.yaml, ${wanted.join(', ')}`, found.join(', '));
}

async function requireGreen(
  connections             ,
  policy              ,
  commit           ,
)                {
  const checks = await (await connections.forge()).checks(commit);
  for (const wanted of policy.checks) {
    const found = checks.find(({ name }) => name === wanted);
    if (found?.state === 'success') continue;
    throw notTested(commit, `the check ${wanted} to be green`, found?.state ?? 'it did not run');
  }
}

/** One waybill speaks of all images: digests of two builds are no release. */
function requireSame(
  commit           ,
  stated                                                               ,
  hinted                                                               ,
)       {
  const list = (items               )         =>
    items
      .map(({ name, digest }) => `${name}@${digest}`)
      .sort()
      .join(', ');
  if (list(stated) === list(hinted)) return;
  throw notTested(commit, `a waybill of ${list(hinted)}`, list(stated));
}

function notTested(commit           , expected        , found        )        {
  return (0,src_error_codes/* stageError */.vH)('TESTED_UNPROVED', {
    message: `Expected ${expected} for ${commit}; ${found}.`,
    remedy: 'Nothing is to be done: the commit is built.',
    facts: { commit },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/publish-release.js
                                              

                                                  

                                              


                                                                    
                                                     









/** What build-publish-image works on. */
                                     
                             
                                                           
                             
                                   
                                                                     
                            
                                                                            
                            
                                                                                
                        
                                                                               
                          
                                                              
                                    
 

/** A published release, and its further tags. */
                                                             
                                     
 

/**
 * Publishes a commit's images once: looks up, builds, pushes by digest, signs, claims, tags (design, law 1). Further
 * tags come last: they name what is published.
 * @param connections the systems of the release
 * @param request the commit, its checkout, and who signs
 * @returns every image with tag and digest, and how it came about
 * @throws CHECKOUT_MISMATCH, COMMIT_NOT_FOUND, TAG_RULE_INVALID, and what `publishRelease` and `addTags` throw
 */
async function publishStep(
  connections             ,
  request                    ,
)                             {
  const { settings } = connections;
  const checkedOut = (0,src_checkout/* requireCheckout */.E)(request.workspace, request.commit, settings.signal);
  // Asked beside the others, and judged after them: what they say of the commit comes first.
  checkedOut.catch(() => undefined);
  // The registry is asked while the ledger is still being opened.
  const opening = (0,ledger_connection/* connectLedger */.Q9)(connections);
  opening.catch(() => undefined);
  const [config, git, commit] = await Promise.all([
    connections.configAt(request.commit),
    connections.applicationGit(),
    connections.applicationGit().then(async (it) => it.readCommit(request.commit)),
  ]);
  if (commit === undefined) throw (0,src_error_codes/* commitNotFound */.XM)(request.commit, git.url);
  const tags = release_tags_releaseTags(config, request);
  await checkedOut;
  const registry = (0,registry_connection/* buildRegistries */.G)(settings, config.images);
  const source = (0,src_source/* sourceOf */.v)(settings);
  const claims = { source, commit: request.commit, application: config.application };
  const { signal, progress } = settings;
  const checkout = { commands: config.prepare, workspace: request.workspace, signal, progress };
  const policySigners = await signersOf(connections, request);
  const signer = (0,public_good/* permittedSigner */.xC)(request.signer, policySigners);
  // A run knows a signature of an earlier one by the policy, where no key tells it.
  const recognised =
    signer.identity.kind === 'key' ? {} : { accepted: (0,allowed_signer/* allowedSigners */.m)(policySigners) };
  const prepare = onlyOnce(async () => {
    // What may not be signed need not be built.
    (0,public_good/* requirePublication */.sC)(signer, policySigners);
    if (request.prepare) await (0,src_prepare/* prepareCheckout */.s)(checkout);
  });
  const publish = publishRelease(
    {
      config,
      commit: request.commit,
      commitTime: commit.committedAt,
      checkout: request.workspace,
      source,
      ...release_tags_versionTag(request.ref),
    },
    {
      claims: (0,ledger_claims/* ledgerClaims */.z7)(opening),
      tested: async () => await findTested(connections, { commit: request.commit, config, source }),
      prepare,
      // The claim records the signature; who completes the papers lists it, alone where a registry needs that.
      sign: async (image) =>
        await (0,sign_image/* signImage */.j)(registry((0,registry_connection/* registryHost */.U$)(image.repository)), image, signer, claims, {
          ...recognised,
          legacy: request.legacy === true,
          listing: 'later',
        }),
      registry,
      signal: settings.signal,
      progress: settings.progress,
      temporaryFolder: settings.temporaryFolder,
      ...registryAccount(settings),
    },
  );
  const published = await publish.catch(async (error         ) => {
    await recordRefusedRelease(opening, request.commit, error);
    throw error;
  });
  const added = await addTags(published.images, request.commit, tags, {
    registry,
    progress,
    isAncestor: async (ancestor, descendant) => await ancestry(git, ancestor, descendant),
  });
  return { ...published, tags: added };
}

/** A tag may be another repository's, or its commit may be gone: then nothing is known of their order. */
async function ancestry(
  git               ,
  ancestor           ,
  descendant           ,
)                               {
  try {
    return await git.isAncestor(ancestor, descendant);
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND')) return undefined;
    throw error;
  }
}

/** Builders that push by themselves get the account that the step was given. */
function registryAccount({
  registryUsername: username,
  registryPassword: password,
}                    )                                        {
  return username === undefined || password === undefined
    ? {}
    : { registryAccount: { username, password } };
}

/** A key needs no policy to sign; a run that signs as itself does what the policy of now lets it. */
async function signersOf(
  connections             ,
  { signer }                    ,
)                             {
  if (signer.identity.kind === 'key') return [];
  return (await connections.home.policy())?.signers ?? [];
}

/** Several lost images are built again in one checkout. */
function onlyOnce(act                     )                      {
  let done                           ;
  return () => (done ??= act());
}

/** What publishing refuses before it builds anything, and so without a record of its own (law 8). */
const refusedBeforeBuilding = new Set([
  'IMAGE_TAG_WITHOUT_CLAIM',
  'IMAGE_TAG_MOVED',
  'IMAGE_CLAIM_DIFFERS',
]);

async function recordRefusedRelease(
  opening                 ,
  commit           ,
  error         ,
)                {
  if (!(0,src_error/* isWaybillError */.xS)(error) || !refusedBeforeBuilding.has(error.code)) return;
  const ledger = await opening;
  const record = await ledger.release(commit);
  // A finished release has no edge to `failed`: nothing about it changed, the refusal is the run's own.
  if (record?.transitions.at(-1)?.to === 'released') return;
  if (record === undefined) await ledger.startRelease(commit, 'none');
  const reaching = (0,ledger_claims/* claimIn */.aY)(record) === undefined ? 'built' : 'published';
  await ledger.recordReleaseFailed(commit, { reaching, ...(0,ledger_claims/* outcomeOf */.sG)(error) });
}


/***/ })

};
})
