(function (exports, __distFolder) {'use strict';
exports.ids = [9204];
exports.modules = {

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

/***/ 42005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isLicenseExpression)
/* harmony export */ });
/**
 * Says whether a text has the form of an SPDX license expression (SPDX 2.3, annex D). Whether each id is on the
 * list of licenses is not asked.
 * @param text what a package says of itself
 */
function isLicenseExpression(text        )          {
  if (text.length > 1000) return false;
  const words = text.replace(/[()]/g, ' $& ').trim().split(/\s+/);
  let depth = 0;
  let wantsLicense = true;
  for (const word of words) {
    if (word === '(') {
      if (!wantsLicense) return false;
      depth += 1;
    } else if (word === ')') {
      if (wantsLicense || depth === 0) return false;
      depth -= 1;
    } else if (/^(?:AND|OR|WITH)$/.test(word)) {
      if (wantsLicense) return false;
      wantsLicense = true;
    } else {
      if (!wantsLicense || !/^(?:DocumentRef-[\w.-]+:)?[A-Za-z0-9][\w.-]*\+?$/.test(word))
        return false;
      wantsLicense = false;
    }
  }
  return depth === 0 && !wantsLicense;
}


/***/ }),

/***/ 69204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cyclonedxOfLockfile: () => (/* binding */ cyclonedxOfLockfile),
/* harmony export */   withoutCredentials: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _package_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(771);
/* harmony import */ var _license_expression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42005);

                                                                          
                                                                            
                                                              


                                                                 

/** The image that a bill of materials is about, and the moment that it bears. */
                              
                                                               
                                                          
                      
 

                                           
                   
                                        
                                          
 

/**
 * Writes the packages of a lockfile as CycloneDX 1.6, with the libraries of that project.
 * @param lockfile what is installed
 * @param subject the image that holds it
 * @returns JSON; equal input gives equal bytes
 */
async function cyclonedxOfLockfile(
  lockfile          ,
  { image, at }             ,
)                      {
  // By their parts: the whole would bring validators along, and what those need is not installed.
  const [Enums, Models, Serialize, Spec] = await Promise.all([
    __webpack_require__.e(/* import() */ 6248).then(__webpack_require__.t.bind(__webpack_require__, 6248, 19)),
    __webpack_require__.e(/* import() */ 2180).then(__webpack_require__.t.bind(__webpack_require__, 32180, 19)),
    Promise.all(/* import() */[__webpack_require__.e(2180), __webpack_require__.e(4412)]).then(__webpack_require__.t.bind(__webpack_require__, 64412, 19)),
    Promise.all(/* import() */[__webpack_require__.e(2180), __webpack_require__.e(2901)]).then(__webpack_require__.t.bind(__webpack_require__, 12901, 19)),
  ]);
  const root = new Models.Component(Enums.ComponentType.Container, image.repository, {
    version: image.digest,
    bomRef: image.digest,
  });
  const bom = new Models.Bom({ serialNumber: serialNumberOf(lockfile, image.digest) });
  bom.metadata.component = root;
  bom.metadata.timestamp = new Date(at);
  bom.metadata.tools.components.add(
    new Models.Component(Enums.ComponentType.Application, 'waybill'),
  );
  const byPath = new Map(
    lockfile.packages.map((locked) => [locked.path, componentOf(locked, { Enums, Models })]),
  );
  const link = (from           , paths                   )       => {
    for (const path of paths) {
      const used = byPath.get(path);
      if (used !== undefined) from.dependencies.add(used.bomRef);
    }
  };
  link(root, lockfile.uses);
  for (const locked of lockfile.packages) {
    const made = byPath.get(locked.path);
    if (made === undefined) continue;
    link(made, locked.uses);
    bom.components.add(made);
  }
  const serializer = new Serialize.JsonSerializer(
    new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6),
  );
  const text = serializer.serialize(bom, { sortLists: true, space: 1 });
  return Buffer.from(text, 'utf8');
}

function componentOf(locked               , { Enums, Models }         )            {
  const slash = locked.name.startsWith('@') ? locked.name.indexOf('/') : -1;
  const made = new Models.Component(Enums.ComponentType.Library, locked.name.slice(slash + 1), {
    ...(slash < 0 ? {} : { group: locked.name.slice(0, slash) }),
    version: locked.version,
    bomRef: locked.path,
    purl: (0,_package_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPackageUrl */ .Fh)('npm', locked.name, locked.version),
    ...(locked.optional ? { scope: Enums.ComponentScope.Optional } : {}),
  });
  if (locked.sha512 !== undefined) {
    made.hashes.set(Enums.HashAlgorithm['SHA-512'], locked.sha512);
  }
  if (locked.resolved !== undefined && /^https?:\/\//.test(locked.resolved)) {
    const place = new Models.ExternalReference(
      withoutCredentials(locked.resolved),
      Enums.ExternalReferenceType.Distribution,
    );
    made.externalReferences.add(place);
  }
  if (locked.license !== undefined) {
    made.licenses.add(
      (0,_license_expression_js__WEBPACK_IMPORTED_MODULE_2__/* .isLicenseExpression */ .C)(locked.license)
        ? new Models.LicenseExpression(locked.license)
        : new Models.NamedLicense(locked.license),
    );
  }
  return made;
}

/** A registry's archive may have been resolved with a password in its URL. */
function withoutCredentials(resolved        )         {
  return resolved.replace(/^(https?:\/\/)[^/@]*@/, '$1');
}

/** A name-based UUID (RFC 9562, version 8) of the image and what it holds. */
function serialNumberOf(lockfile          , digest        )         {
  const hex = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
    .update(digest)
    .update(JSON.stringify(lockfile.packages.map(({ path, version }) => [path, version])))
    .digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}


/***/ })

};
})
