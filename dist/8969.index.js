(function (exports, __distFolder) {'use strict';
exports.ids = [8969];
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

/***/ 48969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeSboms: () => (/* reexport safe */ _make_sboms_js__WEBPACK_IMPORTED_MODULE_0__.td),
/* harmony export */   sbomKinds: () => (/* reexport safe */ _sbom_js__WEBPACK_IMPORTED_MODULE_1__.T)
/* harmony export */ });
/* harmony import */ var _make_sboms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97092);
/* harmony import */ var _sbom_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13112);
/** `@waybill/supply-chain/sbom`: loaded only where bills of materials are made. */




                                                      


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


/***/ })

};
})
