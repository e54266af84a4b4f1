(function (exports, __distFolder) {'use strict';
exports.ids = [5792];
exports.modules = {

/***/ 15792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readNpmLockfile: () => (/* binding */ readNpmLockfile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96254);
/* harmony import */ var _json_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32359);
/* harmony import */ var _sbom_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13112);
/* harmony import */ var _read_sbom_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42967);






/** A package that a lockfile installs. */
                                
                                                                        
                        
                        
                           
                            
                                                                         
                             
                     
                           
                                                                                
                             
                                                
                                   
 

/** What a lockfile installs. */
                           
                        
                           
                                              
                                                                    
                                   
 

const maximumPackages = 100_000;
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4096);
const ranges = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, text).optional();

const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  name: text.optional(),
  version: text.optional(),
  resolved: text.optional(),
  integrity: text.optional(),
  link: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
  dev: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
  devOptional: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
  optional: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
  // Old packages have objects and lists here; they say nothing that SPDX could name.
  license: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
  dependencies: ranges,
  devDependencies: ranges,
  optionalDependencies: ranges,
  peerDependencies: ranges,
});
                                          

const lockfileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  name: text.optional(),
  version: text.optional(),
  lockfileVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
  packages: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, entrySchema).optional(),
});

/**
 * Reads npm's lockfile (docs.npmjs.com, package-lock.json, versions 2 and 3): what `npm ci` installs.
 * @param bytes package-lock.json
 * @param file its name, for messages
 * @param development whether packages that only development needs count
 * @throws SBOM_TOO_LARGE, SBOM_INVALID, SBOM_LOCKFILE_UNSUPPORTED
 */
function readNpmLockfile(bytes            , file        , development         )           {
  const kind = {
    code: 'SBOM_INVALID',
    what: `the lockfile ${file}`,
    remedy: 'Write it anew with `npm install --package-lock-only`.',
  }         ;
  if (bytes.byteLength > _sbom_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumSbomBytes */ .P) throw (0,_read_sbom_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g)(kind.what, bytes.byteLength);
  const written = (0,_json_document_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDocumentForm */ .rY)(lockfileSchema, (0,_json_document_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonDocument */ .dH)(bytes, kind), kind);
  const entries = written.packages;
  if (entries === undefined || ![2, 3].includes(written.lockfileVersion)) {
    throw unsupported(file, written.lockfileVersion);
  }
  if (Object.keys(entries).length > maximumPackages) {
    throw (0,_json_document_js__WEBPACK_IMPORTED_MODULE_3__/* .documentInvalid */ .$y)(kind, 'more packages than are read');
  }
  const kept = new Map(
    Object.entries(entries).filter(([path, entry]) => isInstalled(path, entry, development)),
  );
  const root = entries[''] ?? {};
  return {
    name: root.name ?? written.name ?? 'application',
    version: root.version ?? written.version ?? '0.0.0',
    packages: [...kept].map(([path, entry]) => {
      const { version } = entry;
      if (version !== undefined) return lockedPackage(path, entry, version, kept);
      throw (0,_json_document_js__WEBPACK_IMPORTED_MODULE_3__/* .documentInvalid */ .$y)(kind, `${path} has no version`);
    }),
    uses: usesOf('', root, kept, development),
  };
}

/** The application itself, its workspaces and links to them are sources, no installed packages. */
function isInstalled(path        , entry       , development         )          {
  if (!path.includes('node_modules/') || entry.link === true) return false;
  return development || (entry.dev !== true && entry.devOptional !== true);
}

function lockedPackage(
  path        ,
  entry       ,
  version        ,
  kept                            ,
)                {
  const { resolved, integrity, license } = entry;
  const sha512 = integrity === undefined ? undefined : sha512In(integrity);
  return {
    path,
    // An alias is installed under a name that is not its own; then its own is written.
    name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    ...(typeof license === 'string' ? { license } : {}),
    ...(resolved === undefined ? {} : { resolved }),
    ...(sha512 === undefined ? {} : { sha512 }),
    optional: entry.optional === true,
    uses: usesOf(path, entry, kept, false),
  };
}

/** Subresource Integrity: several hashes may stand there; the strong one is wanted. */
function sha512In(integrity        )                     {
  const base64 = /(?:^|\s)sha512-([A-Za-z0-9+/]{86}==)/.exec(integrity)?.[1];
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('hex');
}

/** Node's way to a package: the folder's own node_modules, then that of each folder above it. */
function usesOf(
  path        ,
  entry       ,
  kept                            ,
  development         ,
)           {
  const names = new Set(
    [
      entry.dependencies,
      entry.optionalDependencies,
      entry.peerDependencies,
      ...(development ? [entry.devDependencies] : []),
    ].flatMap((ranges_) => Object.keys(ranges_ ?? {})),
  );
  return [...names].flatMap((name) => {
    const found = placesOf(path)
      .map((folder) => `${folder}node_modules/${name}`)
      .find((place) => kept.has(place));
    return found === undefined ? [] : [found];
  });
}

/** @returns the folders whose node_modules are asked, the nearest first: `node_modules/a/`, then none */
function placesOf(path        )           {
  const places           = [];
  let folder = path;
  while (folder !== '') {
    places.push(`${folder}/`);
    const above = folder.lastIndexOf('/node_modules/');
    folder = above < 0 ? '' : folder.slice(0, above);
  }
  return [...places, ''];
}

function unsupported(file        , found        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('SBOM_LOCKFILE_UNSUPPORTED', {
    message: `Expected ${file} to be a lockfile of npm in version 2 or 3; found version ${String(found)}${found < 2 ? '' : ' without packages'}.`,
    remedy: 'Write it anew with npm 7 or newer: `npm install --package-lock-only`.',
    facts: { file, lockfileVersion: found },
  });
}


/***/ })

};
})
