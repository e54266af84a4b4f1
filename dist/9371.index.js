(function (exports, __distFolder) {'use strict';
exports.ids = [9371];
exports.modules = {

/***/ 32359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ documentInvalid),
/* harmony export */   dH: () => (/* binding */ parseJsonDocument),
/* harmony export */   rY: () => (/* binding */ parseDocumentForm)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99348);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96254);

                             


/** How a document from outside is read, and what its faults are called. */
                               
                                      
                                                                         
                        
                          
 

/**
 * Reads JSON that something else wrote.
 * @param bytes the document; how many there may be is for the caller to limit
 * @param kind names it in errors
 * @returns its value, of any form
 * @throws the kind's code where it is no JSON
 */
function parseJsonDocument(bytes            , kind              )          {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text)           ;
  } catch (error) {
    throw documentInvalid(kind, `it is no JSON: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).slice(0, 200)}`);
  }
}

/**
 * @param schema what is expected
 * @param value what was read
 * @param kind names it in errors
 * @returns the typed value
 * @throws the kind's code with up to five places that do not fit
 */
function parseDocumentForm                     (
  schema   ,
  value         ,
  kind              ,
)              {
  // A document is parsed once in a process: compiling the schema first would cost more than it saves.
  const result = schema.safeParse(value, { jitless: true });
  if (result.success) return result.data;
  throw documentInvalid(kind, (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .describeIssues */ .w)(result.error).join('; '));
}

/**
 * @param kind names the document
 * @param found what is wrong with it
 * @returns the error
 */
function documentInvalid(kind              , found        )               {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .supplyChainError */ .zO)(kind.code, {
    message: `Expected ${kind.what} to have a form that is read; found: ${found}.`,
    remedy: kind.remedy,
  });
}


/***/ }),

/***/ 771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ formatPackageUrl),
/* harmony export */   Tq: () => (/* binding */ speaksOf),
/* harmony export */   r5: () => (/* binding */ parsePackageUrl)
/* harmony export */ });
/** A package URL (purl specification, ECMA-427), taken apart; names are decoded. */
                             
                        
                              
                        
                            
                                                        
 

const maximumLength = 4096;

/**
 * @param text `pkg:type/namespace/name@version?qualifiers#subpath`
 * @returns its parts, or undefined where it is none
 */
function parsePackageUrl(text        )                         {
  if (text.length > maximumLength || !/^pkg:/i.test(text)) return undefined;
  const [beforeFragment = ''] = text.slice(4).split('#');
  const question = beforeFragment.indexOf('?');
  const path = question < 0 ? beforeFragment : beforeFragment.slice(0, question);
  const qualifiers = question < 0 ? {} : qualifiersIn(beforeFragment.slice(question + 1));
  // An unencoded @ begins the scope of an npm package in purls that tools write wrongly.
  const at = path.lastIndexOf('@');
  const hasVersion = at > path.lastIndexOf('/');
  const version = hasVersion ? decoded(path.slice(at + 1)) : undefined;
  const segments = (hasVersion ? path.slice(0, at) : path)
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
  const [type, ...rest] = segments;
  const name = rest.pop();
  if (type === undefined || name === undefined || name === '') return undefined;
  return {
    type: type.toLowerCase(),
    ...(rest.length === 0 ? {} : { namespace: rest.join('/') }),
    name,
    ...(version === undefined || version === '' ? {} : { version }),
    qualifiers,
  };
}

/**
 * Says whether a purl that somebody wrote speaks of a package. What is not written is not asked: without a
 * version it speaks of all versions, and of its qualifiers only those that are written must be equal.
 * @param written what somebody wrote
 * @param found a package as a scanner names it
 * @returns whether the package is meant
 */
function speaksOf(written            , found            )          {
  return (
    written.type === found.type &&
    (written.namespace ?? '') === (found.namespace ?? '') &&
    written.name === found.name &&
    (written.version === undefined || written.version === found.version) &&
    Object.entries(written.qualifiers).every(([key, value]) => found.qualifiers[key] === value)
  );
}

/**
 * @param type the type, such as npm
 * @param fullName the name with its namespace before it: `@scope/name`
 * @param version the version
 * @returns the purl, with what it must encode encoded
 */
function formatPackageUrl(type        , fullName        , version        )         {
  const name = fullName.split('/').map(encodeURIComponent).join('/');
  return `pkg:${type}/${name}@${encodeURIComponent(version)}`;
}

function qualifiersIn(text        )                         {
  const pairs = text.split('&').flatMap((pair)                     => {
    const equals = pair.indexOf('=');
    if (equals <= 0) return [];
    return [[pair.slice(0, equals).toLowerCase(), decoded(pair.slice(equals + 1))]];
  });
  return Object.fromEntries(pairs.filter(([key, value]) => value !== '' && key !== '__proto__'));
}

/** What is encoded wrongly stays as it is: it then equals nothing that is encoded well. */
function decoded(text        )         {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}


/***/ }),

/***/ 97092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   td: () => (/* binding */ makeSboms),
/* harmony export */   yu: () => (/* binding */ readRequired)
/* harmony export */ });
/* unused harmony export severalPlatforms */
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96254);
/* harmony import */ var _read_sbom_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42967);
                                                  
                                            
                                                     
                                                    


                                                     

/** One image whose bills of materials are made. */
                              
                   
                          
                                
                            
                                                                                          
                                                  
    
                              
                                                                            
                                                                       
                                                                                                   
                               
                                         
                              
 

/**
 * Makes the bills of materials of one image: by syft of the pushed image, from npm's lockfile, or as they are given.
 * Where several platforms have images of their own, syft looks into each.
 * @param request the image, and how waybill.yaml wants them made
 * @returns one for each format (and platform), the first one for scanners; never an empty one unless that is allowed
 * @throws SBOM_SOURCE_MISSING, SBOM_EMPTY, SBOM_INVALID, SBOM_TOO_LARGE, SBOM_WRONG_SUBJECT,
 *   SBOM_LOCKFILE_UNSUPPORTED, SBOM_TOOL_FAILED, and what finding the tool throws
 */
async function makeSboms(request             )                           {
  const { image, config } = request;
  const source = config.images[image.name] ?? { kind: 'syft'          };
  switch (source.kind) {
    case 'syft':
      return await bySyft(request);
    case 'npm-lockfile':
      return await ofLockfile(request, source);
    case 'files':
      return await asGiven(request, source.paths);
  }
}

async function bySyft(request             )                           {
  const platforms = severalPlatforms(request.image);
  if (platforms.length === 0) return await runSyftOn(request, undefined);
  const sboms         = [];
  for (const platform of platforms) {
    const made = await runSyftOn(request, platform);
    sboms.push(...made.map((sbom) => ({ ...sbom, platform })));
  }
  return sboms;
}

/**
 * @param image an image, and the images that it is made of
 * @returns those, where they are several; an index of a single one is spoken of as one image
 */
function severalPlatforms({
  platforms = [],
}                                         )                           {
  return platforms.length > 1 ? platforms : [];
}

async function runSyftOn(
  { image, config, credentials, tools }             ,
  of                           ,
)                           {
  const { runSyft } = await __webpack_require__.e(/* import() */ 996).then(__webpack_require__.bind(__webpack_require__, 40996));
  const { repository } = image;
  const digest = of?.digest ?? image.digest;
  const host = repository.slice(0, repository.indexOf('/'));
  const credential = await credentials(host, tools.signal);
  return await runSyft({
    source: {
      ...{ kind: 'registry', repository, digest },
      ...(of === undefined ? {} : { platform: of.platform }),
    },
    image: { repository, digest },
    formats: config.formats,
    empty: config.empty,
    timeoutMilliseconds: config.timeoutMilliseconds,
    tools,
    ...(credential === undefined ? {} : { credential }),
    ...(config.syft === undefined ? {} : { pin: config.syft }),
  });
}

async function ofLockfile(
  { image, config, readFile, committedAt }             ,
  source                                                          ,
)                           {
  const { readNpmLockfile } = await __webpack_require__.e(/* import() */ 5792).then(__webpack_require__.bind(__webpack_require__, 15792));
  const bytes = await readRequired(readFile, source.path, `sbom.images.${image.name}.npm-lockfile`);
  const lockfile = readNpmLockfile(bytes, source.path, source.development);
  const subject = { image, at: committedAt };
  const sboms         = [];
  for (const format of config.formats) {
    const document =
      format === 'cyclonedx'
        ? await (await __webpack_require__.e(/* import() */ 9204).then(__webpack_require__.bind(__webpack_require__, 69204))).cyclonedxOfLockfile(lockfile, subject)
        : (await __webpack_require__.e(/* import() */ 2798).then(__webpack_require__.bind(__webpack_require__, 72798))).spdxOfLockfile(lockfile, subject);
    const what = `the bill of materials of ${image.name}, made of ${source.path}`;
    sboms.push((0,_read_sbom_js__WEBPACK_IMPORTED_MODULE_0__/* .readSbom */ .k)(document, { what, empty: config.empty }));
  }
  return sboms;
}

async function asGiven(
  { image, config, readFile }             ,
  paths                   ,
)                           {
  const digests = [image.digest, ...(image.platforms ?? []).map(({ digest }) => digest)];
  const sboms         = [];
  for (const path of paths) {
    const bytes = await readRequired(readFile, path, `sbom.images.${image.name}.files`);
    const what = `the bill of materials ${path}`;
    const sbom = (0,_read_sbom_js__WEBPACK_IMPORTED_MODULE_0__/* .readSbom */ .k)(bytes, { what, digests, empty: config.empty });
    const platform = severalPlatforms(image).find(({ digest }) => digest === sbom.subject);
    const other = sboms.find(
      (it) => it.format === sbom.format && it.platform?.digest === platform?.digest,
    );
    if (other !== undefined) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('SBOM_INVALID', {
        message: `Expected one bill of materials of each format for ${image.name}${platform === undefined ? '' : ` (${platform.platform})`}; of ${paths.join(' and ')} two are ${sbom.format}.`,
        remedy: 'Take one of them out of `sbom.images` in waybill.yaml.',
      });
    }
    sboms.push(platform === undefined ? sbom : { ...sbom, platform });
  }
  return sboms;
}

/**
 * @param readFile reads a file of the released commit
 * @param path the file
 * @param key where waybill.yaml names it
 * @throws SBOM_SOURCE_MISSING
 */
async function readRequired(
  readFile                         ,
  path        ,
  key        ,
)                      {
  const bytes = await readFile(path);
  if (bytes !== undefined) return bytes;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('SBOM_SOURCE_MISSING', {
    message: `Expected the file ${path}, which ${key} in waybill.yaml names; there is none.`,
    remedy: 'Let a step write it before this one, or correct the path.',
    facts: { file: path, key },
  });
}


/***/ }),

/***/ 42967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ tooLarge),
/* harmony export */   k: () => (/* binding */ readSbom)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96254);
/* harmony import */ var _json_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32359);
/* harmony import */ var _sbom_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13112);






/** What a bill of materials must be. */
                                  
                                                                       
                        
                                                                                                            
                                       
                                                
                                        
 

/** Older versions lack what scanners need; grype 0.110 does not read newer ones. */
const cyclonedxVersions = ['1.4', '1.5', '1.6'];
const spdxVersions = ['SPDX-2.2', 'SPDX-2.3'];

/** A nested tree of components that is larger than this is no bill of materials. */
const maximumPackages = 500_000;

/** CycloneDX 1.6, `component.type`: what a scanner looks up. */
const packageTypes                      = new Set([
  'application',
  'framework',
  'library',
  'platform',
  'firmware',
  'machine-learning-model',
]);

const cyclonedxSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  bomFormat: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('CycloneDX'),
  specVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  metadata: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
      component: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }).optional(),
    })
    .optional(),
  components: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
});

const componentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  components: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
});

const spdxSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  spdxVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  SPDXID: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('SPDXRef-DOCUMENT'),
  documentDescribes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
  packages: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ SPDXID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), versionInfo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }))
    .optional(),
  relationships: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        spdxElementId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        relatedSpdxElement: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        relationshipType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
      }),
    )
    .optional(),
});

/**
 * Reads a bill of materials: CycloneDX 1.4 to 1.6 or SPDX 2.2 and 2.3, as JSON.
 * @param bytes as something wrote them; they are kept as they are
 * @param expectation what it must be
 * @throws SBOM_TOO_LARGE, SBOM_INVALID, SBOM_EMPTY, SBOM_WRONG_SUBJECT
 */
function readSbom(bytes            , expectation                 )       {
  const { what } = expectation;
  if (bytes.byteLength > _sbom_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumSbomBytes */ .P) throw tooLarge(what, bytes.byteLength);
  const kind               = {
    code: 'SBOM_INVALID',
    what,
    remedy:
      'Give CycloneDX up to 1.6 or SPDX up to 2.3, as JSON (syft: -o cyclonedx-json@1.6, -o spdx-json@2.3).',
  };
  const value = (0,_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonDocument */ .dH)(bytes, kind);
  const isSpdx = typeof value === 'object' && value !== null && 'spdxVersion' in value;
  const read = isSpdx ? readSpdx(value, kind) : readCyclonedx(value, kind);
  const sbom       = { ...read, bytes };
  if (sbom.packages === 0 && expectation.empty === 'refused') throw isEmpty(what);
  requireSubject(sbom, expectation);
  return sbom;
}

/**
 * @param what names it
 * @param bytes how large it is
 * @returns SBOM_TOO_LARGE
 */
function tooLarge(what        , bytes        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .supplyChainError */ .zO)('SBOM_TOO_LARGE', {
    message: `Expected ${what} to have at most ${String(_sbom_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumSbomBytes */ .P)} bytes; it has ${String(bytes)}.`,
    remedy: 'Take files out of it (syft lists packages alone where nothing else is asked).',
    facts: { bytes, maximumBytes: _sbom_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumSbomBytes */ .P },
  });
}

                                     

function readCyclonedx(value         , kind              )            {
  const document = (0,_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocumentForm */ .rY)(cyclonedxSchema, value, kind);
  requireVersion(document.specVersion, cyclonedxVersions, 'CycloneDX', kind);
  const about = document.metadata?.component;
  const subject = about?.type === 'container' ? digestIn(about.version) : undefined;
  return {
    format: 'cyclonedx',
    version: document.specVersion,
    packages: countComponents(document.components ?? [], kind),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** Components may hold components; a list of what is left to visit stands in for calls within calls. */
function countComponents(components                    , kind              )         {
  const left            = [...components];
  let packages = 0;
  let visited = 0;
  while (left.length > 0) {
    visited += 1;
    if (visited > maximumPackages) throw (0,_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .documentInvalid */ .$y)(kind, 'more components than are read');
    const component = (0,_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocumentForm */ .rY)(componentSchema, left.pop(), kind);
    if (packageTypes.has(component.type)) packages += 1;
    for (const inner of component.components ?? []) left.push(inner);
  }
  return packages;
}

function readSpdx(value         , kind              )            {
  const document = (0,_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocumentForm */ .rY)(spdxSchema, value, kind);
  requireVersion(document.spdxVersion, spdxVersions, 'SPDX', kind);
  const described = new Set(document.documentDescribes ?? []);
  for (const { spdxElementId, relatedSpdxElement, relationshipType } of document.relationships ??
    []) {
    if (relationshipType === 'DESCRIBES' && spdxElementId === 'SPDXRef-DOCUMENT') {
      described.add(relatedSpdxElement);
    }
    if (relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === 'SPDXRef-DOCUMENT') {
      described.add(spdxElementId);
    }
  }
  const packages = document.packages ?? [];
  const [about] = packages.filter(({ SPDXID }) => described.has(SPDXID));
  const subject = digestIn(about?.versionInfo);
  return {
    format: 'spdx',
    version: document.spdxVersion.replace('SPDX-', ''),
    packages: packages.filter(({ SPDXID }) => !described.has(SPDXID)).length,
    ...(subject === undefined ? {} : { subject }),
  };
}

function requireVersion(
  found        ,
  known                   ,
  format        ,
  kind              ,
)       {
  if (known.includes(found)) return;
  const names = known.map((version) => version.replace('SPDX-', '')).join(', ');
  throw (0,_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .documentInvalid */ .$y)(
    kind,
    `${format} version ${JSON.stringify(found.slice(0, 40))}; ${names} are read`,
  );
}

function digestIn(version                    )                     {
  const parsed = _waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .digestSchema */ .er.safeParse(version);
  return parsed.success ? parsed.data : undefined;
}

function isEmpty(what        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .supplyChainError */ .zO)('SBOM_EMPTY', {
    message: `Expected ${what} to name packages; it names none.`,
    remedy:
      'Check that it was made of the right image. Where the image truly holds no package, say `sbom.empty: allowed` in waybill.yaml; a Node application whose modules are bundled has its packages in a lockfile (`sbom.images.NAME.npm-lockfile`).',
    facts: { what },
  });
}

function requireSubject({ subject }      , { what, digests }                 )       {
  if (subject === undefined || digests === undefined || digests.includes(subject)) return;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .supplyChainError */ .zO)('SBOM_WRONG_SUBJECT', {
    message: `Expected ${what} to be about ${digests.join(' or ')}; it says that it is about ${subject}.`,
    remedy: 'Make it of the image that is released; an older one may lie in the checkout.',
    facts: { expected: digests, found: subject },
  });
}


/***/ }),

/***/ 13112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ maximumSbomBytes),
/* harmony export */   T: () => (/* binding */ sbomKinds)
/* harmony export */ });
                                                  
                                            

/** The version of each format that is made, and what names it in a statement and in a registry. */
const sbomKinds = {
  cyclonedx: {
    /** syft's default, 1.7, is not read by grype before 0.111. */
    made: '1.6',
    /** in-toto attestation framework, spec/predicates/cyclonedx.md. */
    predicateType: 'https://cyclonedx.org/bom',
    mediaType: 'application/vnd.cyclonedx+json',
  },
  spdx: {
    made: '2.3',
    /** in-toto attestation framework, spec/predicates/spdx.md. */
    predicateType: 'https://spdx.dev/Document',
    mediaType: 'application/spdx+json',
  },
}                                                                                                  ;

/** One of the images of an index. */
                                
                                     
                            
                         
                          
 

/** A bill of materials that was read or made: its bytes, and what was counted in them. */
                       
                              
                                         
                           
                                                                                                   
                             
                                                                                            
                            
                                                                         
                            
                                                                              
                                    
 

/** The largest bill of materials that is read; real ones of large images have 20 MB. */
const maximumSbomBytes = 64 * 1024 * 1024;


/***/ }),

/***/ 62436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ isFixable),
/* harmony export */   Z_: () => (/* binding */ findingSeverities),
/* harmony export */   ng: () => (/* binding */ countSeverities)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40745);

                                            

/** How bad a finding is, the worst first; `unknown` where the scanner does not say it in words that we know. */
const findingSeverities = [..._waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO, 'unknown']         ;
                                                   

/** How many of each severity. */
                                                                       

/** A package of an image, as a scanner names it. */
                               
                        
                           
                                                                                             
                         
                         
 

/** A known vulnerability of one package of an image. */
                          
                                                    
                      
                                               
                                      
                                     
                                 
                                                                                                              
                                       
                  
                          
                        
                                           
                                        
                                                                                   
                                         
 

/** What a scanner said of one image. */
                             
                              
                        
                                                                                                    
                      
                                                                             
                                    
                                                                     
                                       
                                        
                                                                                           
                           
 

/**
 * @param finding a finding
 * @returns whether a version fixes it; also where its report does not speak of fixes
 */
function isFixable({ fixedIn }         )          {
  return fixedIn === undefined || fixedIn.length > 0;
}

/**
 * @param severitiesFound one for each finding
 * @returns how many of each
 */
function countSeverities(severitiesFound                           )                 {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
  for (const severity of severitiesFound) counts[severity] += 1;
  return counts;
}


/***/ }),

/***/ 59371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeScans: () => (/* reexport */ judgeScans),
  readScanRules: () => (/* reexport */ readScanRules),
  requireAllowedScans: () => (/* reexport */ requireAllowedScans),
  scanCountTable: () => (/* reexport */ scanCountTable),
  scanImage: () => (/* reexport */ scanImage),
  scanJson: () => (/* reexport */ scanJson),
  scanSarif: () => (/* reexport */ scanSarif),
  scanTable: () => (/* reexport */ scanTable),
  waybillScanOf: () => (/* reexport */ waybillScanOf)
});

// UNUSED EXPORTS: countSeverities, findingSeverities, isFixable, parseOpenVex, readScanReport

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/error-codes.js
var error_codes = __webpack_require__(96254);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/scan/finding.js
var scan_finding = __webpack_require__(62436);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ../../../zod/v4/classic/iso.js
var iso = __webpack_require__(38549);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/json-document.js
var json_document = __webpack_require__(32359);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/package-url.js
var package_url = __webpack_require__(771);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/openvex.js
                                            



                                            

/** The statuses of the OpenVEX specification v0.2.0, "Status Labels". */
const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation']         ;
                                           

/** The justifications of the OpenVEX specification v0.2.0, "Status Justifications". */
const justifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
]         ;

/** What a statement is about, in any of the ways in which it may be named. */
                        
                                  
                           
 

/** One statement, with its document's moment where it has none of its own. */
                        
                       
                                                
                                               
                                                    
       
                             
                                  
                      
 

/** An OpenVEX document that was read. */
                              
                        
                                               
 

/** The image that findings are of. */
                           
                              
                          
 

/** That a finding does not count, and who says so. */
                            
                                            
                                  
                            
 

const maximumVexBytes = 16 * 1024 * 1024;
const openvex_text = schemas/* string */.YjP().min(1).max(4096);
const moment = iso/* datetime */.w$({ offset: true }).transform((written) => Date.parse(written));

const componentFields = {
  '@id': openvex_text.optional(),
  identifiers: schemas/* record */.g1P(schemas/* string */.YjP().max(64), openvex_text).optional(),
  hashes: schemas/* record */.g1P(schemas/* string */.YjP().max(64), openvex_text).optional(),
};
const componentSchema = schemas/* union */.KCZ([openvex_text, schemas/* object */.Ikc(componentFields)]);
const productSchema = schemas/* union */.KCZ([
  openvex_text,
  schemas/* object */.Ikc({ ...componentFields, subcomponents: schemas/* array */.YOg(componentSchema).max(10_000).optional() }),
]);

const statementSchema = schemas/* object */.Ikc({
  vulnerability: schemas/* union */.KCZ([
    openvex_text,
    schemas/* object */.Ikc({
      '@id': openvex_text.optional(),
      name: openvex_text.optional(),
      aliases: schemas/* array */.YOg(openvex_text).max(100).optional(),
    }),
  ]),
  products: schemas/* array */.YOg(productSchema).max(10_000).optional(),
  status: schemas/* enum */.k5n(statuses),
  justification: schemas/* enum */.k5n(justifications).optional(),
  timestamp: moment.optional(),
  last_updated: moment.optional(),
});

const documentSchema = schemas/* object */.Ikc({
  '@context': schemas/* string */.YjP()
    .regex(/^https:\/\/openvex\.dev\/ns(?:\/v0\.[0-2]\.\d{1,3})?$/, 'expected OpenVEX up to v0.2'),
  timestamp: moment,
  last_updated: moment.optional(),
  statements: schemas/* array */.YOg(statementSchema).max(10_000),
});

/**
 * Reads an OpenVEX document (specification v0.2.0, and the plain strings of the versions before it).
 * @param bytes JSON
 * @param file its name, for messages and reports
 * @throws VEX_INVALID also for a status or justification that is not of the specification
 */
function parseOpenVex(bytes            , file        )              {
  const kind = {
    code: 'VEX_INVALID',
    what: `the OpenVEX document ${file}`,
    remedy: 'Correct the document; vexctl writes such ones.',
  }         ;
  if (bytes.byteLength > maximumVexBytes) {
    throw (0,json_document/* documentInvalid */.$y)(kind, `${String(bytes.byteLength)} bytes`);
  }
  const document = (0,json_document/* parseDocumentForm */.rY)(documentSchema, (0,json_document/* parseJsonDocument */.dH)(bytes, kind), kind);
  const inherited = document.last_updated ?? document.timestamp;
  return {
    file,
    statements: document.statements.map((statement) => ({
      vulnerabilities: namesOf(statement.vulnerability),
      products: (statement.products ?? []).map((product) => ({
        ...componentOf(product),
        subcomponents:
          typeof product === 'string' ? [] : (product.subcomponents ?? []).map(componentOf),
      })),
      status: statement.status,
      ...(statement.justification === undefined ? {} : { justification: statement.justification }),
      at: statement.last_updated ?? statement.timestamp ?? inherited,
    })),
  };
}

/**
 * Says whether VEX documents take a finding out. The newest statement about it counts; of two of one moment the
 * one that leaves it in. `not_affected` needs a justification: a free text in its place is for people.
 * @param finding the finding
 * @param image the image that it is of
 * @param documents the documents
 * @returns who takes it out and why, or undefined where it counts
 */
function vexAnswer(
  finding         ,
  image          ,
  documents                        ,
)                        {
  const names = [finding.id, ...finding.aliases].map((name) => name.toLowerCase());
  const about = documents.flatMap(({ file, statements }) =>
    statements
      .filter(({ vulnerabilities }) => names.some((name) => vulnerabilities.has(name)))
      .filter((statement) => isAbout(statement, finding, image))
      .map((statement) => ({ at: statement.at, answer: answerOf(statement, file) })),
  );
  const newest = Math.max(...about.map(({ at }) => at));
  const last = about.filter(({ at }) => at === newest).map(({ answer }) => answer);
  return last.includes(undefined) ? undefined : last[0];
}

function answerOf(statement              , document        )                        {
  const { status, justification } = statement;
  switch (status) {
    case 'fixed':
      return { status, document, ...(justification === undefined ? {} : { justification }) };
    case 'not_affected':
      return justification === undefined ? undefined : { status, document, justification };
    case 'affected':
    case 'under_investigation':
      return undefined;
  }
}

/** A product is the image, as a whole or one of its parts, or the package itself. */
function isAbout({ products }              , finding         , image          )          {
  return products.some((product) => {
    if (!isImage(product, image)) {
      return product.subcomponents.length === 0 && isPackage(product, finding);
    }
    return (
      product.subcomponents.length === 0 ||
      product.subcomponents.some((part) => isPackage(part, finding))
    );
  });
}

function isImage({ ids, sha256 }              , { repository, digest }          )          {
  if (sha256 !== undefined) return `sha256:${sha256.toLowerCase()}` === digest;
  return ids.some((id) => {
    const purl = (0,package_url/* parsePackageUrl */.r5)(id);
    if (purl === undefined) return id === repository || id === `${repository}@${digest}`;
    if (purl.type !== 'oci' || purl.name !== repository.split('/').at(-1)) return false;
    const { repository_url: place, ...others } = purl.qualifiers;
    if (place !== undefined && place !== repository) return false;
    // Without a digest, a tag or an architecture may mean another image than this one.
    return purl.version === undefined ? Object.keys(others).length === 0 : purl.version === digest;
  });
}

function isPackage({ ids }              , finding         )          {
  const found =
    finding.package.purl === undefined ? undefined : (0,package_url/* parsePackageUrl */.r5)(finding.package.purl);
  if (found === undefined) return false;
  return ids.some((id) => {
    const written = (0,package_url/* parsePackageUrl */.r5)(id);
    return written !== undefined && (0,package_url/* speaksOf */.Tq)(written, found);
  });
}

function namesOf(written                                                   )              {
  const names =
    typeof written === 'string'
      ? [written]
      : [written.name, written['@id']?.split('/').at(-1), ...(written.aliases ?? [])];
  return new Set(names.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])));
}

function componentOf(written                                )               {
  if (typeof written === 'string') return { ids: [written] };
  const ids = [written['@id'], written.identifiers?.['purl']];
  const sha256 = written.hashes?.['sha-256'];
  return {
    ids: ids.filter((id) => id !== undefined),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/compare-versions.js
/** Which of two versions is the newer one: negative, zero, positive as for a sort. */
                                  

const longestVersion = 255;

/**
 * Compares two versions of one package by the rules of its ecosystem: Debian's for deb and apk, plain numbers
 * with dots anywhere, Semantic Versioning 2.0.0 (section 11) where both are such versions.
 * @param type the type of the package's purl; undefined where it is not known
 * @param one a version
 * @param other another one
 * @returns their order, or undefined where it cannot be known: nothing may be concluded then
 */
function compareVersions(
  type                    ,
  one        ,
  other        ,
)                           {
  if (one === other) return 0;
  if (one.length > longestVersion || other.length > longestVersion) return undefined;
  if (type === 'deb') return compareDebian(one, other);
  if (type === 'apk') return compareDebian(asDebian(one), asDebian(other));
  if (isNumeric(one) && isNumeric(other)) return compareNumbers(one.split('.'), other.split('.'));
  const [first, second] = [semverOf(one), semverOf(other)];
  return first === undefined || second === undefined ? undefined : compareSemver(first, second);
}

function isNumeric(version        )          {
  return /^\d+(?:\.\d+)*$/.test(version);
}

/** `1.2` and `1.2.0` are equal. */
function compareNumbers(one                   , other                   )               {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const order = compareDigits(one[index] ?? '0', other[index] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}

/** Digits without a limit to their length. */
function compareDigits(one        , other        )               {
  const [first, second] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
  if (first.length !== second.length) return first.length - second.length;
  return first < second ? -1 : first > second ? 1 : 0;
}

                  
                                      
                                         
 

function semverOf(version        )                     {
  const match =
    /^v?(\d+\.\d+\.\d+)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/.exec(
      version,
    );
  if (match === null) return undefined;
  return { numbers: (match[1] ?? '').split('.'), prerelease: match[2]?.split('.') ?? [] };
}

function compareSemver(one        , other        )               {
  const order = compareNumbers(one.numbers, other.numbers);
  if (order !== 0) return order;
  const [first, second] = [one.prerelease, other.prerelease];
  // A version without a pre-release is the newer one.
  if (first.length === 0 || second.length === 0) return second.length - first.length;
  for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
    const [left, right] = [first[index], second[index]];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    const step = compareIdentifiers(left, right);
    if (step !== 0) return step;
  }
  return 0;
}

function compareIdentifiers(one        , other        )               {
  const [first, second] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (first && second) return compareDigits(one, other);
  if (first !== second) return first ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Alpine's suffixes before a release, as Debian writes such: `1.0_rc1` is older than `1.0`. */
function asDebian(version        )         {
  return version.replace(/_(?=alpha|beta|pre|rc)/, '~');
}

/** Debian policy manual, section 5.6.12: epoch, upstream version, revision. */
function compareDebian(one        , other        )               {
  const [first, second] = [debianParts(one), debianParts(other)];
  return (
    compareDigits(first.epoch, second.epoch) ||
    compareDebianPart(first.upstream, second.upstream) ||
    compareDebianPart(first.revision, second.revision)
  );
}

function debianParts(version        )                                                        {
  const [, epoch = '0', rest = ''] = /^(?:(\d+):)?(.*)$/s.exec(version) ?? [];
  const dash = rest.lastIndexOf('-');
  return {
    epoch,
    upstream: dash < 0 ? rest : rest.slice(0, dash),
    revision: dash < 0 ? '' : rest.slice(dash + 1),
  };
}

function compareDebianPart(one        , other        )               {
  let [left, right] = [one, other];
  while (left !== '' || right !== '') {
    const [first = ''] = /^\D*/.exec(left) ?? [];
    const [second = ''] = /^\D*/.exec(right) ?? [];
    const letters = compareDebianLetters(first, second);
    if (letters !== 0) return letters;
    left = left.slice(first.length);
    right = right.slice(second.length);
    const [digits = ''] = /^\d*/.exec(left) ?? [];
    const [others = ''] = /^\d*/.exec(right) ?? [];
    const order = compareDigits(digits, others);
    if (order !== 0) return order;
    left = left.slice(digits.length);
    right = right.slice(others.length);
  }
  return 0;
}

/** Letters come before all else, the end before letters, and `~` before the end. */
function compareDebianLetters(one        , other        )               {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const order = debianWeight(one[index]) - debianWeight(other[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function debianWeight(character                    )         {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  const code = character.codePointAt(0) ?? 0;
  return /[A-Za-z]/.test(character) ? code : code + 256;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/version-range.js


/** Whether a version is in a range; `unknown` where the two cannot be compared. */
                                                           

/**
 * Says whether a version is in a range as waivers write it: `*`, or comparisons that hold together
 * (`>=2.0.0 <2.3.1`), with `||` between alternatives. A version alone means that very version.
 * @param range the range; its form was checked when the file was read
 * @param type the type of the package's purl, for the order of its versions
 * @param version the version in question
 * @returns whether it is inside; never so where it cannot be known
 */
function inRange(range        , type                    , version        )              {
  if (range.trim() === '*') return 'inside';
  const answers = range.split('||').map((part) => together(part, type, version));
  if (answers.includes('inside')) return 'inside';
  return answers.includes('unknown') ? 'unknown' : 'outside';
}

function together(part        , type                    , version        )              {
  const comparisons = [...part.matchAll(/(<=?|>=?|=)?\s*([^\s<>=|]+)/g)];
  if (comparisons.length === 0) return 'outside';
  const answers = comparisons.map(([, operator = '=', bound = ''])              => {
    const order = compareVersions(type, version, bound);
    if (order === undefined) return operator === '=' ? 'outside' : 'unknown';
    return holds(operator, order) ? 'inside' : 'outside';
  });
  if (answers.includes('outside')) return 'outside';
  return answers.includes('unknown') ? 'unknown' : 'inside';
}

function holds(operator        , order        )          {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return order === 0;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/waivers.js
                                              

                                            


/**
 * Says whether a waiver is of a finding in an image. Whether it has ended is asked elsewhere.
 * @param waiver the waiver
 * @param finding the finding
 * @param image the name of the image
 * @returns `unknown` where all is right but the order of the versions, which is not known
 */
function isWaived(waiver        , finding         , image        )              {
  if (waiver.images?.includes(image) === false) return 'outside';
  const id = waiver.id.toLowerCase();
  const names = [finding.id, ...finding.aliases];
  if (!names.some((name) => name.toLowerCase() === id)) return 'outside';
  if (!waivers_isPackage(waiver.package, finding.package)) return 'outside';
  return inRange(waiver.versions, finding.package.type, finding.package.version);
}

function waivers_isPackage(written        , found                    )          {
  const purl = (0,package_url/* parsePackageUrl */.r5)(written);
  if (purl === undefined) return written === found.name;
  const foundPurl = found.purl === undefined ? undefined : (0,package_url/* parsePackageUrl */.r5)(found.purl);
  return foundPurl !== undefined && (0,package_url/* speaksOf */.Tq)(purl, foundPurl);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/judge-scan.js
                                              




             
                  
                   
                
               
              
            
                 
              
                           


/**
 * Judges the scans of a release: which findings count, whether those that count fail it, and what of the rules
 * themselves is no longer good. A waiver that has ended takes nothing out, and fails the release: it was meant to be
 * looked at by then. One that takes nothing out is a warning.
 * @param images the images with their scans
 * @param rules thresholds, waivers, VEX documents, now
 * @returns the verdict; it never depends on the order of findings
 */
function judgeScans(images                         , rules           )              {
  const [expired, good] = byEnd(rules.waivers, rules.now);
  const used = new Set        ();
  const unordered = new Map                ();
  const verdicts = images.map((image) => {
    const decide = (finding         )                  =>
      decisionOn(finding, image, { rules, waivers: good, used, unordered });
    return imageVerdict(image, decide);
  });
  const refusals = [
    ...blockedBy(verdicts, rules.thresholds),
    ...expired.map(expiredRefusal),
    ...images.flatMap((image) => databaseRefusal(image, rules.now)),
  ];
  return {
    allowed: refusals.length === 0,
    refusals,
    warnings: [
      ...good.filter((waiver) => !used.has(waiver)).map((it) => unusedWarning(it, unordered)),
      ...images.flatMap(ignoredWarning),
    ],
    images: verdicts,
  };
}

/**
 * @param verdict what came of the scans of a release
 * @throws SCAN_BLOCKED, SCAN_WAIVER_EXPIRED, SCAN_DATABASE_OLD: the first reason, with the others in its message
 */
function requireAllowedScans(verdict             )       {
  const [first, ...others] = verdict.refusals;
  if (first === undefined) return;
  const also = others.slice(0, 10).map(({ message }) => `\nAlso: ${message}`);
  throw (0,error_codes/* supplyChainError */.zO)(first.code, {
    message: `${first.message}${also.join('')}`,
    remedy: first.remedy,
    facts: first.facts,
  });
}

                           
                            
                                      
                             
                                                                                         
                                          
 

function decisionOn(
  finding         ,
  image              ,
  { rules, waivers, used, unordered }                 ,
)                  {
  const fitting = waivers.filter((waiver) => {
    const answer = isWaived(waiver, finding, image.name);
    if (answer === 'unknown') unordered.set(waiver, finding.package.version);
    return answer === 'inside';
  });
  // All that fit are used: which of two stands first in the file says nothing of the other.
  for (const waiver of fitting) used.add(waiver);
  const vex = vexAnswer(finding, image, rules.vex);
  if (vex !== undefined) return { kind: 'vex', ...vex };
  const [waiver] = fitting.sort((a, b) => (a.expires < b.expires ? 1 : -1));
  if (waiver !== undefined) return { kind: 'waived', waiver };
  return { kind: 'counted', blocks: blocks(finding, rules.thresholds) };
}

/** A vulnerability blocks by its severity; with `only-fixable` only where there is a version that fixes it. */
function blocks(finding         , thresholds                )          {
  if (thresholds.onlyFixable && !(0,scan_finding/* isFixable */.G4)(finding)) return false;
  const { severity } = finding;
  return severity === 'unknown'
    ? thresholds.unknown === 'blocked'
    : thresholds.block.includes(severity);
}

function imageVerdict(
  image              ,
  decide                                       ,
)                   {
  const findings = image.report.findings
    .map((finding)                => ({ finding, decision: decide(finding) }))
    .sort(byWeight);
  const counted = findings.filter(({ decision }) => decision.kind === 'counted');
  const out = findings.filter(({ decision }) => decision.kind !== 'counted');
  const ends = out.flatMap(({ decision }) =>
    decision.kind === 'waived' ? [decision.waiver.expires] : [],
  );
  const [first] = ends.sort();
  return {
    image,
    findings,
    counts: countsOf(counted),
    fixable: countsOf(counted.filter(({ finding }) => (0,scan_finding/* isFixable */.G4)(finding))),
    suppressed: countsOf(out),
    ...(first === undefined ? {} : { suppressedUntil: first }),
  };
}

function countsOf(findings                          )                 {
  return (0,scan_finding/* countSeverities */.ng)(findings.map(({ finding }) => finding.severity));
}

const rankOf = (severity                 )         => scan_finding/* findingSeverities */.Z_.indexOf(severity);

/** What blocks comes first, then the worst; equal ones by their names, so that two runs show one list. */
function byWeight(one               , other               )         {
  return (
    weightOf(one) - weightOf(other) ||
    rankOf(one.finding.severity) - rankOf(other.finding.severity) ||
    compareText(nameOf(one), nameOf(other))
  );
}

function weightOf({ decision }               )         {
  if (decision.kind !== 'counted') return 2;
  return decision.blocks ? 0 : 1;
}

function nameOf({ finding }               )         {
  const { name, version, purl = '' } = finding.package;
  return [finding.id, name, version, purl].join('\0');
}

function compareText(one        , other        )         {
  return one < other ? -1 : one > other ? 1 : 0;
}

function byEnd(waivers                   , now        )                                    {
  const isOver = ({ expires }        )          => !(Date.parse(expires) >= now);
  return [waivers.filter(isOver), waivers.filter((waiver) => !isOver(waiver))];
}

function blockedBy(
  verdicts                             ,
  thresholds                ,
)                {
  return verdicts.flatMap(({ image, findings }) => {
    const blocking = findings.filter(
      ({ decision }) => decision.kind === 'counted' && decision.blocks,
    );
    if (blocking.length === 0) return [];
    const shown = blocking.slice(0, 10).map(({ finding }) => sentenceOf(finding));
    const more = blocking.length > 10 ? `, and ${String(blocking.length - 10)} more` : '';
    const levels = [...thresholds.block, ...(thresholds.unknown === 'blocked' ? ['unknown'] : [])];
    return [
      {
        code: 'SCAN_BLOCKED',
        message: `Expected no ${thresholds.onlyFixable ? 'fixable ' : ''}vulnerability of the severities ${levels.join(', ')} in ${image.name}; found ${String(blocking.length)}: ${shown.join(', ')}${more}.`,
        remedy:
          'Update what is vulnerable. What does not affect the application is said in an OpenVEX document; what is accepted for a time, in the file of waivers.',
        facts: {
          image: image.name,
          digest: image.digest,
          tool: image.report.tool,
          findings: blocking.slice(0, 50).map(({ finding }) => sentenceOf(finding)),
        },
      },
    ];
  });
}

function sentenceOf({
  id,
  severity,
  package: { name, version },
  fixedIn,
  platforms = [],
}         )         {
  const fix =
    fixedIn === undefined
      ? []
      : [fixedIn.length === 0 ? 'no fix known' : `fixed in ${fixedIn.slice(0, 3).join(', ')}`];
  return `${id} (${[severity, `${name} ${version}`.trim(), ...fix, ...platforms].join(', ')})`;
}

function expiredRefusal({ id, package: name, owner, expires }        )              {
  return {
    code: 'SCAN_WAIVER_EXPIRED',
    message: `Expected every waiver to be good; that of ${id} in ${name} ended on ${expires.slice(0, 10)}.`,
    remedy: `Ask ${owner}: remove the waiver, or give it a new end with a reason that holds today.`,
    facts: { id, package: name, owner, expires },
  };
}

function databaseRefusal(image              , now        )                {
  const { name, report, maxDatabaseAgeMilliseconds: most } = image;
  if (most === undefined) return [];
  const { databaseBuiltAt, tool } = report;
  const age = databaseBuiltAt === undefined ? undefined : now - Date.parse(databaseBuiltAt);
  // A database from the future by more than a day is no fact either: a clock is wrong.
  if (age !== undefined && age <= most && age > -86_400_000) return [];
  const found =
    databaseBuiltAt === undefined
      ? 'the report does not say when it was built'
      : `it was built at ${databaseBuiltAt}`;
  return [
    {
      code: 'SCAN_DATABASE_OLD',
      message: `Expected the database of vulnerabilities behind the scan of ${name} (${tool}) to be at most ${(0,time/* formatDuration */.a3)(most)} old; ${found}.`,
      remedy:
        databaseBuiltAt === undefined
          ? 'Let a scanner make the report that says so (grype does), or take `max-database-age` out.'
          : 'Let the scanner update its database, check the clock of this machine, and scan again.',
      facts: { image: name, tool, databaseBuiltAt: databaseBuiltAt ?? null },
    },
  ];
}

function unusedWarning(waiver        , unordered                             )         {
  const version = unordered.get(waiver);
  const found =
    version === undefined
      ? 'nothing that was found; remove it'
      : `nothing: whether version ${version} is in "${waiver.versions}" cannot be known; write the version itself, or "*"`;
  return `The waiver of ${waiver.id} in ${waiver.package} takes out ${found}.`;
}

function ignoredWarning({ name, report }              )           {
  if (report.ignored === 0) return [];
  return [
    `${report.tool} left ${String(report.ignored)} match(es) out of the report of ${name} by rules of its own; they are not judged here.`,
  ];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/parse.js + 20 modules
var parse = __webpack_require__(37964);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sbom/make-sboms.js
var make_sboms = __webpack_require__(97092);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/platform-reports.js

                                                        

/** What a scanner said of one image of an index; without a platform it speaks of all of them. */
                                 
                                        
                              
 

/**
 * Makes one report of those of an index's images, so that it is judged as a whole: what one platform has, the image has.
 * A vulnerability of the same package that several have counts once, and says which, where others do not have it. Its
 * database is as old as the oldest; one that does not say its age leaves that unknown.
 * @param reports by one scanner, at least one
 * @throws SBOM_SOURCE_MISSING where there is none
 */
function mergedReport(reports                           )             {
  const [first, ...others] = reports;
  if (first === undefined) {
    throw (0,error_codes/* supplyChainError */.zO)('SBOM_SOURCE_MISSING', {
      message: 'Expected at least one report of the scan; there is none.',
      remedy: 'Add `sbom` to waybill.yaml, or name a report of another scanner in `scan.reports`.',
    });
  }
  if (others.length === 0) return first.report;
  const all = reports.map(({ report }) => report);
  const ages = all.flatMap(({ databaseBuiltAt }) =>
    databaseBuiltAt === undefined ? [] : [databaseBuiltAt],
  );
  const oldest = ages.length === all.length ? ages.sort(byTime)[0] : undefined;
  return {
    tool: first.report.tool,
    at: all.map(({ at }) => at).sort(byTime)[0] ?? first.report.at,
    ...(oldest === undefined ? {} : { databaseBuiltAt: oldest }),
    subjects: [...new Set(all.flatMap(({ subjects }) => subjects))],
    findings: mergedFindings(reports),
    ignored: all.reduce((sum, { ignored }) => sum + ignored, 0),
  };
}

function byTime(one        , other        )         {
  return Date.parse(one) - Date.parse(other);
}

function mergedFindings(reports                           )                     {
  const found = new Map                                                                  ();
  for (const { platform, report } of reports) {
    for (const finding of report.findings) {
      const key = keyOf(finding);
      const known = found.get(key);
      if (known === undefined) {
        found.set(key, { finding, platforms: new Set([platform]) });
        continue;
      }
      known.platforms.add(platform);
      const locations = [...new Set([...known.finding.locations, ...finding.locations])];
      known.finding = { ...known.finding, locations };
    }
  }
  return [...found.values()].map(({ finding, platforms }) => {
    const isEverywhere = platforms.size === reports.length || platforms.has(undefined);
    const named = [...platforms].flatMap((platform) => (platform === undefined ? [] : [platform]));
    return isEverywhere ? finding : { ...finding, platforms: named };
  });
}

/** What differs by architecture alone (a purl's qualifiers) is the same package; what is fixed elsewhere is not. */
function keyOf({ id, severity, fixedIn, package: { name, version, type, purl } }         )         {
  const bare = purl?.replace(/[?#].*$/s, '');
  return JSON.stringify([id, severity, fixedIn, name, version, type, bare]);
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/scan/read-report.js + 4 modules
var read_report = __webpack_require__(13794);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/scan-image.js


                                                    


                                            
                                               



                                                                 

/** One image that is scanned. */
                              
                                       
                              
                                                                                                  
                                  
                                             
                                                                     
                               
                              
                                                                           
                                   
 

/** How old the database may be that grype brings itself, where nothing is written: what grype itself takes. */
const usualDatabaseAge = 5 * 24 * 3_600_000;

/**
 * Scans one image: by grype on its bill of materials, or by reading the report that is given for it. Images are
 * scanned one after another: the first may update the database that all use.
 * @param request the image, and how waybill.yaml wants it scanned
 * @returns the image with what was found
 * @throws SBOM_SOURCE_MISSING, SCAN_TOOL_FAILED, SCAN_REPORT_INVALID, SCAN_WRONG_SUBJECT, and what finding the tool throws
 */
async function scanImage(request             )                        {
  const { image, config, committedAt: notBefore } = request;
  const { name, repository, digest } = image;
  const path = config.reports[name];
  if (path !== undefined) {
    const bytes = await (0,make_sboms/* readRequired */.yu)(request.readFile, path, `scan.reports.${name}`);
    const digests = [digest, ...(image.platforms ?? []).map((it) => it.digest)];
    const report = (0,read_report/* readScanReport */.e)(bytes, { what: `the report ${path}`, digests, notBefore });
    return { name, repository, digest, report, ...databaseAge(config.maxDatabaseAgeMilliseconds) };
  }
  const sboms = firstOfEachPlatform(request.sboms);
  if (sboms.length === 0) {
    throw (0,error_codes/* supplyChainError */.zO)('SBOM_SOURCE_MISSING', {
      message: `Expected a bill of materials of ${name} for grype to read, or a report on it; there is neither.`,
      remedy: 'Add `sbom` to waybill.yaml, or name a report of another scanner in `scan.reports`.',
      facts: { image: name },
    });
  }
  const { runGrype } = await __webpack_require__.e(/* import() */ 702).then(__webpack_require__.bind(__webpack_require__, 50702));
  const reports                                                         = [];
  for (const sbom of sboms) {
    const platform = sbom.platform?.platform;
    const report = await runGrype({
      sbom,
      what: `the bill of materials of ${name}${platform === undefined ? '' : ` (${platform})`}`,
      config,
      databaseFolder: request.databaseFolder ?? (0,external_node_path_.join)(request.tools.cacheFolder, 'waybill-grype-db'),
      notBefore,
      tools: request.tools,
    });
    reports.push({ platform, report });
  }
  const report = mergedReport(reports);
  const age = config.maxDatabaseAgeMilliseconds ?? usualDatabaseAge;
  return { name, repository, digest, report, ...databaseAge(age) };
}

function firstOfEachPlatform(sboms                 )                  {
  const found = new Map                          ();
  for (const sbom of sboms) {
    const of = sbom.platform?.digest;
    if (!found.has(of)) found.set(of, sbom);
  }
  return [...found.values()];
}

function databaseAge(most                    )                                                   {
  return most === undefined ? {} : { maxDatabaseAgeMilliseconds: most };
}

/**
 * Reads what the scans of a release are judged by.
 * @param config how waybill.yaml wants images scanned
 * @param readFile reads a file of the released commit
 * @param now milliseconds since 1970
 * @throws SBOM_SOURCE_MISSING, VEX_INVALID, CONFIG_INVALID (a waiver without an end, for instance)
 */
async function readScanRules(
  config            ,
  readFile                         ,
  now        ,
)                     {
  const waivers =
    config.waivers === undefined
      ? []
      : (0,parse/* parseWaivers */.dU)(
          Buffer.from(await (0,make_sboms/* readRequired */.yu)(readFile, config.waivers, 'scan.waivers')).toString(
            'utf8',
          ),
          config.waivers,
        );
  const vex                = [];
  for (const path of config.vex) {
    vex.push(parseOpenVex(await (0,make_sboms/* readRequired */.yu)(readFile, path, 'scan.vex'), path));
  }
  return { thresholds: config, waivers, vex, now };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/scan-json.js
                                                     

/**
 * @param verdict what came of the scans of a release
 * @returns the report as JSON, for machines: version 1 of our own form; equal verdicts give equal bytes
 */
function scanJson(verdict             )             {
  const report = {
    version: 1,
    allowed: verdict.allowed,
    refusals: verdict.refusals.map(({ code, message, remedy }) => ({ code, message, remedy })),
    warnings: verdict.warnings,
    images: verdict.images.map(({ image, findings, ...counts }) => ({
      name: image.name,
      repository: image.repository,
      digest: image.digest,
      tool: image.report.tool,
      at: image.report.at,
      databaseBuiltAt: image.report.databaseBuiltAt,
      ...counts,
      findings: findings.map(({ finding, decision }) => ({ ...finding, decision })),
    })),
  };
  return Buffer.from(`${JSON.stringify(report, undefined, 1)}\n`, 'utf8');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/scan-table.js

             
                  
                   
                
              
                           

/** A table for people: texts only, not escaped. */
                            
                                      
                                                
                                     
                           
 

/**
 * @param verdict what came of the scans of a release
 * @returns one row for each image: how many of each severity, and what was taken out
 */
function scanCountTable({ images }             )            {
  return {
    columns: ['image', ...scan_finding/* findingSeverities */.Z_, 'fixable', 'taken out', 'scanner'],
    rows: images.map(({ image, counts, fixable, suppressed }) => [
      image.name,
      ...scan_finding/* findingSeverities */.Z_.map((severity) => String(counts[severity])),
      String(sum(fixable)),
      String(sum(suppressed)),
      image.report.tool,
    ]),
    omitted: 0,
  };
}

/**
 * @param verdict what came of the scans of a release
 * @param maximumRows a summary has a limit (1 MiB); what blocks comes first
 * @returns one row for each finding
 */
function scanTable({ images }             , maximumRows = 200)            {
  const all = images.flatMap((image) => image.findings.map((judged) => ({ image, judged })));
  const sorted = all.sort((a, b) => scan_table_weightOf(a.judged.decision) - scan_table_weightOf(b.judged.decision));
  return {
    columns: ['image', 'vulnerability', 'severity', 'package', 'version', 'fixed in', 'decision'],
    rows: sorted.slice(0, maximumRows).map(({ image, judged }) => rowOf(image, judged)),
    omitted: Math.max(0, all.length - maximumRows),
  };
}

function rowOf({ image }                  , { finding, decision }               )           {
  const { name, version } = finding.package;
  const fixes = finding.fixedIn === undefined ? '?' : finding.fixedIn.join(', ');
  const { platforms } = finding;
  const where = platforms === undefined ? image.name : `${image.name} (${platforms.join(', ')})`;
  return [where, finding.id, finding.severity, name, version, fixes, decisionText(decision)];
}

/**
 * @param decision what becomes of a finding
 * @returns it in a few words
 */
function decisionText(decision                 )         {
  switch (decision.kind) {
    case 'counted':
      return decision.blocks ? 'fails the release' : 'reported';
    case 'waived': {
      const { owner, expires, reason } = decision.waiver;
      return `waived by ${owner} until ${expires.slice(0, 10)}: ${reason}`;
    }
    case 'vex': {
      const { status, justification, document } = decision;
      return `${status.replace('_', ' ')} (${[justification, document].filter(Boolean).join(', ')})`;
    }
  }
}

function scan_table_weightOf(decision                 )         {
  if (decision.kind !== 'counted') return 2;
  return decision.blocks ? 0 : 1;
}

function sum(counts                                  )         {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/scan-sarif.js

                                                             

                                                                                      

/** The score in the middle of each range of CVSS 3.1; a severity that nobody knows has none. */
const scores                                                        = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  unknown: undefined,
};

const levels                                            = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  unknown: 'warning',
};

/** GitHub takes 25,000 results of a run and shows 5,000 (docs.github.com, "SARIF support for code scanning"). */
const maximumResults = 5000;

/**
 * Writes the findings as SARIF 2.1.0, for a forge's list of alerts: one run an image. What is taken out stands there
 * as suppressed, with who took it out (section 3.35).
 * @param verdict what came of the scans of a release
 * @returns JSON
 */
function scanSarif(verdict             )             {
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: verdict.images.map(runOf),
  };
  return Buffer.from(`${JSON.stringify(sarif, undefined, 1)}\n`, 'utf8');
}

function runOf({ image, findings }                  )         {
  const shown = findings.slice(0, maximumResults);
  const rules = new Map                 ();
  for (const { finding } of shown) {
    if (!rules.has(ruleId(finding))) rules.set(ruleId(finding), finding);
  }
  const indices = new Map([...rules.keys()].map((id, index) => [id, index]));
  return {
    tool: {
      driver: { name: 'waybill', rules: [...rules.values()].map(ruleOf) },
      extensions: [{ name: image.report.tool }],
    },
    automationDetails: { id: `waybill-scan/${image.name}/` },
    invocations: [{ executionSuccessful: true, endTimeUtc: image.report.at }],
    results: shown.map((judged) => resultOf(judged, image.name, indices)),
    properties: { repository: image.repository, digest: image.digest },
  };
}

/** A vulnerability may be worse in one package than in another: then these are two rules. */
function ruleId({ id, severity, package: { name } }         )         {
  return `${id}/${name}/${severity}`;
}

function ruleOf(finding         )         {
  const { id, severity, title, url } = finding;
  const score = scores[severity];
  return {
    id: ruleId(finding),
    name: id,
    shortDescription: { text: `${id} in ${finding.package.name} (${severity})` },
    ...(title === undefined ? {} : { fullDescription: { text: title } }),
    ...(url === undefined || !/^https?:\/\//.test(url) ? {} : { helpUri: url }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['security', 'vulnerability', severity],
      ...(score === undefined ? {} : { 'security-severity': score }),
    },
  };
}

function resultOf(
  { finding, decision }               ,
  image        ,
  indices                             ,
)         {
  const { id, severity, locations, fixedIn } = finding;
  const { name, version, purl } = finding.package;
  const fix =
    fixedIn === undefined || fixedIn.length === 0 ? '' : ` It is fixed in ${fixedIn.join(', ')}.`;
  const places = locations.length === 0 ? [image] : locations.slice(0, 10);
  return {
    ruleId: ruleId(finding),
    ruleIndex: indices.get(ruleId(finding)),
    level: levels[severity],
    message: { text: `${image} has ${name} ${version} with ${id} (${severity}).${fix}` },
    locations: places.map((path) => ({
      physicalLocation: {
        artifactLocation: { uri: uriOf(image, path) },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
      },
    })),
    partialFingerprints: {
      'waybillFinding/v1': (0,external_node_crypto_.createHash)('sha256')
        .update([image, id, name, version].join('\0'))
        .digest('hex'),
    },
    ...(decision.kind === 'counted'
      ? {}
      : { suppressions: [{ kind: 'external', justification: decisionText(decision) }] }),
    properties: {
      ...(purl === undefined ? {} : { purl }),
      decision: decisionText(decision),
    },
  };
}

/** A path in an image is no file of the repository: the image's name stands before it. */
function uriOf(image        , path        )         {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return [image, ...parts].map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/waybill-scan.js
                                                           
                                                          

/**
 * @param verdict what became of the scan of one image
 * @returns what the release's waybill says of it: what the gate `scan` of each environment is judged by
 */
function waybillScanOf(verdict                  )              {
  const { image, counts, fixable, suppressed, suppressedUntil } = verdict;
  const { tool, at, databaseBuiltAt } = image.report;
  return {
    image: image.name,
    tool,
    at,
    ...(databaseBuiltAt === undefined ? {} : { databaseBuiltAt }),
    counts: { ...counts },
    fixable: { ...fixable },
    suppressed: { ...suppressed },
    ...(suppressedUntil === undefined ? {} : { suppressedUntil }),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/index.js
/** `@waybill/supply-chain/scan`: loaded only where images are scanned. */








             
                  
                   
                
               
              
            
                 
              
                           



/***/ }),

/***/ 13794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ maximumReportBytes),
  e: () => (/* binding */ readScanReport)
});

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/error-codes.js
var error_codes = __webpack_require__(96254);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/json-document.js
var json_document = __webpack_require__(32359);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/scan/finding.js
var finding = __webpack_require__(62436);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ../../../zod/v4/classic/iso.js
var iso = __webpack_require__(38549);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/package-url.js
var package_url = __webpack_require__(771);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/severity.js
                                                    

/** The words of grype and trivy. `negligible` (Debian's, Ubuntu's) is the lowest that is known, not an unknown one. */
const words                                       = new Map                         ([
  ['critical', 'critical'],
  ['high', 'high'],
  ['medium', 'medium'],
  ['moderate', 'medium'],
  ['low', 'low'],
  ['negligible', 'low'],
]);

/**
 * @param word a scanner's word
 * @returns the severity; any other word is `unknown`, never the lowest one
 */
function severityOf(word                    )                  {
  return words.get(word?.toLowerCase() ?? '') ?? 'unknown';
}

/**
 * The severity of a score, by the ranges of CVSS 3.1, section 5, as GitHub reads `security-severity` in SARIF.
 * @param score 0.0 to 10.0
 */
function severityOfScore(score        )                  {
  if (!(score > 0 && score <= 10)) return 'unknown';
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/grype-report.js




                                                        


const grype_report_text = schemas/* string */.YjP().max(16_384);

const vulnerabilitySchema = schemas/* object */.Ikc({
  id: grype_report_text.min(1),
  severity: grype_report_text.optional(),
  description: grype_report_text.optional(),
  dataSource: grype_report_text.optional(),
  fix: schemas/* object */.Ikc({ state: grype_report_text.optional(), versions: schemas/* array */.YOg(grype_report_text).nullish() }).optional(),
});

const matchSchema = schemas/* object */.Ikc({
  vulnerability: vulnerabilitySchema,
  relatedVulnerabilities: schemas/* array */.YOg(schemas/* object */.Ikc({ id: grype_report_text })).nullish(),
  artifact: schemas/* object */.Ikc({
    name: grype_report_text.min(1),
    version: grype_report_text,
    type: grype_report_text.optional(),
    purl: grype_report_text.optional(),
    locations: schemas/* array */.YOg(schemas/* object */.Ikc({ path: grype_report_text.optional() })).nullish(),
  }),
});

const moment = iso/* datetime */.w$({ offset: true });

/** What matters of grype's JSON (anchore/grype, grype/presenter/models/document.go); the rest is passed over. */
const reportSchema = schemas/* object */.Ikc({
  matches: schemas/* array */.YOg(matchSchema).max(500_000),
  ignoredMatches: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
  source: schemas/* object */.Ikc({ target: schemas/* unknown */.L5J().optional() }).nullish(),
  descriptor: schemas/* object */.Ikc({
    name: schemas/* literal */.euz('grype'),
    version: grype_report_text,
    timestamp: moment.optional(),
    db: schemas/* object */.Ikc({
        built: moment.optional(),
        status: schemas/* object */.Ikc({ built: moment.optional() }).nullish(),
      })
      .nullish(),
  }),
});

const targetSchema = schemas/* object */.Ikc({
  manifestDigest: schemas/* string */.YjP().optional(),
  repoDigests: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});

/**
 * @param value parsed JSON
 * @returns whether it looks like a report of grype
 */
function isGrypeReport(value         )          {
  return typeof value === 'object' && value !== null && 'matches' in value && 'descriptor' in value;
}

/**
 * Reads grype's JSON.
 * @param value parsed JSON
 * @param kind names it in errors
 * @returns the report; `at` is missing where the document has no time
 * @throws SCAN_REPORT_INVALID
 */
function readGrypeReport(
  value         ,
  kind              ,
)                                                    {
  const { matches, ignoredMatches, source, descriptor } = (0,json_document/* parseDocumentForm */.rY)(
    reportSchema,
    value,
    kind,
  );
  const built = descriptor.db?.status?.built ?? descriptor.db?.built;
  return {
    tool: `grype ${descriptor.version}`,
    ...(descriptor.timestamp === undefined ? {} : { at: utc(descriptor.timestamp) }),
    ...(built === undefined ? {} : { databaseBuiltAt: utc(built) }),
    subjects: subjectsOf(source?.target),
    findings: matches.map(findingOf),
    ignored: ignoredMatches?.length ?? 0,
  };
}

function findingOf(match                              )          {
  const { vulnerability, artifact, relatedVulnerabilities } = match;
  const { id, description, dataSource, fix } = vulnerability;
  const type =
    (artifact.purl === undefined ? undefined : (0,package_url/* parsePackageUrl */.r5)(artifact.purl)?.type) ??
    artifact.type;
  const aliases = new Set((relatedVulnerabilities ?? []).map((related) => related.id));
  aliases.delete(id);
  return {
    id,
    aliases: [...aliases],
    severity: severityOf(vulnerability.severity),
    package: {
      name: artifact.name,
      version: artifact.version,
      ...(type === undefined ? {} : { type }),
      ...(artifact.purl === undefined ? {} : { purl: artifact.purl }),
    },
    fixedIn: fix?.state === 'fixed' ? (fix.versions ?? []) : [],
    ...(description === undefined ? {} : { title: description.split('\n')[0] ?? '' }),
    ...(dataSource === undefined ? {} : { url: dataSource }),
    locations: (artifact.locations ?? []).flatMap(({ path }) => (path === undefined ? [] : [path])),
  };
}

/** An image has them; an SBOM or a folder is a text or another object. */
function subjectsOf(target         )           {
  const read = targetSchema.safeParse(target);
  if (!read.success) return [];
  const { manifestDigest, repoDigests } = read.data;
  const written = [manifestDigest, ...(repoDigests ?? []).map((name) => name.split('@').at(-1))];
  return written.flatMap((digest) => {
    const parsed = vocabulary/* digestSchema */.er.safeParse(digest);
    return parsed.success ? [parsed.data] : [];
  });
}

function utc(moment_        )         {
  return new Date(moment_).toISOString();
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/sarif-report.js



                                                                                       


const sarif_report_text = schemas/* string */.YjP().max(65_536);
const message = schemas/* object */.Ikc({ text: sarif_report_text.optional(), markdown: sarif_report_text.optional() });
const properties = schemas/* record */.g1P(schemas/* string */.YjP().max(255), schemas/* unknown */.L5J()).optional();

const ruleSchema = schemas/* object */.Ikc({
  id: sarif_report_text,
  shortDescription: message.optional(),
  help: message.optional(),
  helpUri: sarif_report_text.optional(),
  defaultConfiguration: schemas/* object */.Ikc({ level: sarif_report_text.optional() }).optional(),
  properties,
});
                                        

const resultSchema = schemas/* object */.Ikc({
  ruleId: sarif_report_text.optional(),
  ruleIndex: schemas/* int */.Whr().optional(),
  kind: sarif_report_text.optional(),
  level: sarif_report_text.optional(),
  baselineState: sarif_report_text.optional(),
  message: message.optional(),
  locations: schemas/* array */.YOg(
      schemas/* object */.Ikc({
        physicalLocation: schemas/* object */.Ikc({ artifactLocation: schemas/* object */.Ikc({ uri: sarif_report_text.optional() }).optional() })
          .optional(),
      }),
    )
    .optional(),
  properties,
});
                                            

const runSchema = schemas/* object */.Ikc({
  tool: schemas/* object */.Ikc({
    driver: schemas/* object */.Ikc({
      name: sarif_report_text,
      version: sarif_report_text.optional(),
      semanticVersion: sarif_report_text.optional(),
      rules: schemas/* array */.YOg(ruleSchema).max(500_000).optional(),
    }),
  }),
  invocations: schemas/* array */.YOg(
      schemas/* object */.Ikc({
        executionSuccessful: schemas/* boolean */.zMY().optional(),
        endTimeUtc: iso/* datetime */.w$({ offset: true }).optional(),
      }),
    )
    .optional(),
  results: schemas/* array */.YOg(resultSchema).max(500_000).nullish(),
});

/** What matters of SARIF 2.1.0 (OASIS); the rest is passed over. */
const sarifSchema = schemas/* object */.Ikc({
  version: schemas/* literal */.euz('2.1.0'),
  runs: schemas/* array */.YOg(runSchema).min(1).max(100),
});

/** SARIF 2.1.0, section 3.27.9: results that say that there is nothing. */
const harmlessKinds                      = new Set(['pass', 'notApplicable', 'informational']);

/** Section 3.27.10, where a rule has no score: what scanners write for these levels. */
const levels                                       = new Map                         ([
  ['error', 'high'],
  ['warning', 'medium'],
  ['note', 'low'],
]);

/**
 * @param value parsed JSON
 * @returns whether it looks like SARIF
 */
function isSarif(value         )          {
  return typeof value === 'object' && value !== null && 'runs' in value && 'version' in value;
}

/**
 * Reads SARIF as scanners of packages write it: the severity is the rule's `security-severity`, or else the level;
 * package, version and fix are taken from where grype and trivy write them. Suppressions of others do not count here.
 * @param value parsed JSON
 * @param kind names it in errors
 * @returns the report; `at` is missing where the document has no time
 * @throws SCAN_REPORT_INVALID also where the scanner says that it did not succeed
 */
function readSarifReport(
  value         ,
  kind              ,
)                                                    {
  const { runs } = (0,json_document/* parseDocumentForm */.rY)(sarifSchema, value, kind);
  const invocations = runs.flatMap((run) => run.invocations ?? []);
  if (invocations.some(({ executionSuccessful }) => executionSuccessful === false)) {
    throw (0,json_document/* documentInvalid */.$y)(kind, 'the scanner says that it did not succeed (executionSuccessful)');
  }
  // The oldest of several runs: what is said of the age must hold for all.
  const [at] = invocations
    .flatMap(({ endTimeUtc }) => (endTimeUtc === undefined ? [] : [Date.parse(endTimeUtc)]))
    .sort((a, b) => a - b);
  const tools = runs.map(({ tool: { driver } }) =>
    [driver.name, driver.semanticVersion ?? driver.version].filter(Boolean).join(' '),
  );
  return {
    tool: [...new Set(tools)].join(', ').slice(0, 255),
    ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
    subjects: [],
    findings: runs.flatMap(findingsOf),
    ignored: 0,
  };
}

function findingsOf({ tool, results }                            )            {
  const rules = tool.driver.rules ?? [];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (results ?? []).flatMap((result) => {
    if (result.kind !== undefined && harmlessKinds.has(result.kind)) return [];
    if (result.baselineState === 'absent') return [];
    const rule =
      result.ruleIndex === undefined || result.ruleIndex < 0
        ? byId.get(result.ruleId ?? '')
        : rules[result.ruleIndex];
    return [sarif_report_findingOf(result, rule)];
  });
}

function sarif_report_findingOf(result        , rule                  )          {
  const ruleId = result.ruleId ?? rule?.id ?? 'unnamed';
  const names = ruleId.match(/CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}/gi) ?? [];
  const said = [result.message?.text, rule?.help?.text].map((it) => it ?? '').join('\n');
  const fixedIn = fixIn(said);
  const locations = (result.locations ?? []).flatMap(({ physicalLocation }) => {
    const uri = physicalLocation?.artifactLocation?.uri;
    return uri === undefined ? [] : [uri];
  });
  return {
    id: names[0] ?? ruleId,
    aliases: names.slice(1),
    severity: severityIn(result, rule),
    package: packageIn(result, rule, said) ?? { name: locations[0] ?? ruleId, version: '' },
    ...(fixedIn === undefined ? {} : { fixedIn }),
    ...(rule?.shortDescription?.text === undefined ? {} : { title: rule.shortDescription.text }),
    ...(rule?.helpUri === undefined ? {} : { url: rule.helpUri }),
    locations,
  };
}

function severityIn(result        , rule                  )                  {
  const score = result.properties?.['security-severity'] ?? rule?.properties?.['security-severity'];
  if (typeof score === 'number' || typeof score === 'string') {
    const known = severityOfScore(Number(score));
    return known === 'unknown' ? severityOf(String(score)) : known;
  }
  const level = result.level ?? rule?.defaultConfiguration?.level ?? 'warning';
  return levels.get(level) ?? 'unknown';
}

function packageIn(result        , rule                  , said        )                           {
  const purl = purlIn(result.properties) ?? purlIn(rule?.properties);
  const parsed = purl === undefined ? undefined : (0,package_url/* parsePackageUrl */.r5)(purl);
  if (purl !== undefined && parsed?.version !== undefined) {
    const { type, namespace, name, version } = parsed;
    const isNpm = type === 'npm' && namespace !== undefined;
    return { name: isNpm ? `${namespace}/${name}` : name, version, type, purl };
  }
  const name = /^Package:[ \t]*(\S+)/m.exec(said)?.[1] ?? /package: (\S+), version/.exec(said)?.[1];
  if (name === undefined) return undefined;
  const version =
    /^Installed Version:[ \t]*(\S+)/m.exec(said)?.[1] ??
    /^Version:[ \t]*(\S+)/m.exec(said)?.[1] ??
    /, version (\S+)/.exec(said)?.[1];
  return { name, version: version ?? '' };
}

/** A rule may be about several packages: then its purls say nothing of one result. */
function purlIn(found                      )                     {
  const written = found?.['purl'] ?? found?.['purls'];
  const list                     = Array.isArray(written) ? written : [written];
  const [purl] = list;
  return list.length === 1 && typeof purl === 'string' ? purl : undefined;
}

function fixIn(said        )                                {
  const written = /^(?:Fixed Version|Fix Version):[ \t]*([^\n]*)$/m.exec(said)?.[1];
  if (written === undefined) return undefined;
  return written
    .split(/[,\s]+/)
    .filter((version) => version !== '' && !/^(?:none|unknown|n\/a)$/i.test(version));
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/trivy-report.js




                                                        


const trivy_report_text = schemas/* string */.YjP().max(16_384);

const trivy_report_vulnerabilitySchema = schemas/* object */.Ikc({
  VulnerabilityID: trivy_report_text.min(1),
  VendorIDs: schemas/* array */.YOg(trivy_report_text).nullish(),
  PkgName: trivy_report_text.min(1),
  PkgPath: trivy_report_text.optional(),
  PkgIdentifier: schemas/* object */.Ikc({ PURL: trivy_report_text.optional() }).nullish(),
  InstalledVersion: trivy_report_text.optional(),
  FixedVersion: trivy_report_text.optional(),
  Severity: trivy_report_text.optional(),
  Title: trivy_report_text.optional(),
  PrimaryURL: trivy_report_text.optional(),
});

const trivy_report_resultSchema = schemas/* object */.Ikc({
  Target: trivy_report_text.optional(),
  Type: trivy_report_text.optional(),
  Vulnerabilities: schemas/* array */.YOg(trivy_report_vulnerabilitySchema).max(500_000).nullish(),
  ExperimentalModifiedFindings: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
});

/** What matters of trivy's JSON, schema version 2 (trivy.dev, "Reporting"); the rest is passed over. */
const trivy_report_reportSchema = schemas/* object */.Ikc({
  SchemaVersion: schemas/* literal */.euz(2),
  CreatedAt: iso/* datetime */.w$({ offset: true }).optional(),
  Trivy: schemas/* object */.Ikc({ Version: trivy_report_text.optional() }).nullish(),
  Metadata: schemas/* object */.Ikc({ RepoDigests: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }).nullish(),
  Results: schemas/* array */.YOg(trivy_report_resultSchema).max(100_000).nullish(),
});

/**
 * @param value parsed JSON
 * @returns whether it looks like a report of trivy
 */
function isTrivyReport(value         )          {
  return (
    typeof value === 'object' &&
    value !== null &&
    'SchemaVersion' in value &&
    ('ArtifactName' in value || 'Results' in value)
  );
}

/**
 * Reads trivy's JSON. It does not say how old its database is.
 * @param value parsed JSON
 * @param kind names it in errors
 * @returns the report; `at` is missing where the document has no time
 * @throws SCAN_REPORT_INVALID
 */
function readTrivyReport(
  value         ,
  kind              ,
)                                                    {
  const report = (0,json_document/* parseDocumentForm */.rY)(trivy_report_reportSchema, value, kind);
  const { Version: version } = report.Trivy ?? {};
  return {
    tool: version === undefined ? 'trivy' : `trivy ${version}`,
    ...(report.CreatedAt === undefined ? {} : { at: new Date(report.CreatedAt).toISOString() }),
    subjects: (report.Metadata?.RepoDigests ?? []).flatMap(digestOfName),
    findings: (report.Results ?? []).flatMap((result) =>
      (result.Vulnerabilities ?? []).map((found) => trivy_report_findingOf(found, result)),
    ),
    ignored: (report.Results ?? [])
      .map((result) => result.ExperimentalModifiedFindings?.length ?? 0)
      .reduce((sum, count) => sum + count, 0),
  };
}

function trivy_report_findingOf(
  found                                      ,
  result                               ,
)          {
  const purl = found.PkgIdentifier?.PURL;
  const type = (purl === undefined ? undefined : (0,package_url/* parsePackageUrl */.r5)(purl)?.type) ?? result.Type;
  const location = found.PkgPath ?? result.Target;
  return {
    id: found.VulnerabilityID,
    aliases: found.VendorIDs ?? [],
    severity: severityOf(found.Severity),
    package: {
      name: found.PkgName,
      version: found.InstalledVersion ?? '',
      ...(type === undefined ? {} : { type }),
      ...(purl === undefined ? {} : { purl }),
    },
    fixedIn: (found.FixedVersion ?? '')
      .split(',')
      .map((version) => version.trim())
      .filter((version) => version !== ''),
    ...(found.Title === undefined ? {} : { title: found.Title.split('\n')[0] ?? '' }),
    ...(found.PrimaryURL === undefined ? {} : { url: found.PrimaryURL }),
    locations: location === undefined ? [] : [location],
  };
}

function digestOfName(name        )           {
  const parsed = vocabulary/* digestSchema */.er.safeParse(name.split('@').at(-1));
  return parsed.success ? [parsed.data] : [];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/scan/read-report.js
                                            







/** What a report must be. */
                                    
                                   
                        
                                                                                                               
                                       
     
                                                                                                                     
                                                       
     
                             
 

/** The largest report that is read. */
const maximumReportBytes = 128 * 1024 * 1024;

/**
 * Reads what a scanner wrote: JSON of grype or trivy, or SARIF 2.1.0.
 * @param bytes the report
 * @param expectation what it must be
 * @returns its findings, each of one vulnerability in one package once
 * @throws SCAN_REPORT_INVALID, SCAN_WRONG_SUBJECT
 */
function readScanReport(bytes            , expectation                   )             {
  const { what, notBefore } = expectation;
  const kind               = {
    code: 'SCAN_REPORT_INVALID',
    what,
    remedy: "Give the scanner's report as JSON of grype or trivy, or as SARIF 2.1.0.",
  };
  if (bytes.byteLength > maximumReportBytes) {
    throw (0,json_document/* documentInvalid */.$y)(kind, `${String(bytes.byteLength)} bytes`);
  }
  const value = (0,json_document/* parseJsonDocument */.dH)(bytes, kind);
  const report = readerOf(value, kind)(value, kind);
  requireSubject(report.subjects, expectation);
  return { ...report, at: report.at ?? notBefore, findings: merged(report.findings) };
}

function readerOf(value         , kind              )                         {
  if (isGrypeReport(value)) return readGrypeReport;
  if (isTrivyReport(value)) return readTrivyReport;
  if (isSarif(value)) return readSarifReport;
  throw (0,json_document/* documentInvalid */.$y)(kind, 'neither a report of grype or trivy, nor SARIF');
}

/** One vulnerability of one package may be found at several places, and by several sources of one scanner. */
function merged(findings                    )            {
  const byName = new Map                 ();
  for (const finding of findings) {
    const { name, version, type = '', purl = '' } = finding.package;
    const key = [finding.id, name, version, type, purl].join('\0');
    const other = byName.get(key);
    byName.set(key, other === undefined ? finding : both(other, finding));
  }
  return [...byName.values()];
}

/** The first says what it is; a known severity counts more than an unknown one, and the worse of two known ones. */
function both(one         , other         )          {
  const fixedIn = [...new Set([...(one.fixedIn ?? []), ...(other.fixedIn ?? [])])];
  return {
    ...one,
    severity: worse(one.severity, other.severity),
    aliases: [...new Set([...one.aliases, ...other.aliases])],
    locations: [...new Set([...one.locations, ...other.locations])],
    ...(one.fixedIn === undefined && other.fixedIn === undefined ? {} : { fixedIn }),
  };
}

function worse(one                     , other                     )                      {
  return finding/* findingSeverities */.Z_.indexOf(one) <= finding/* findingSeverities */.Z_.indexOf(other) ? one : other;
}

function requireSubject(subjects                   , { what, digests }                   )       {
  if (digests === undefined || subjects.length === 0) return;
  if (subjects.some((subject) => digests.includes(subject))) return;
  throw (0,error_codes/* supplyChainError */.zO)('SCAN_WRONG_SUBJECT', {
    message: `Expected ${what} to be about ${digests.join(' or ')}; it says that it is about ${subjects.slice(0, 3).join(', ')}.`,
    remedy: 'Scan the image that is released, by its digest.',
    facts: { expected: digests, found: subjects.slice(0, 16) },
  });
}


/***/ })

};
})
