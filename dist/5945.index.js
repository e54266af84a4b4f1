(function (exports, __distFolder) {'use strict';
exports.ids = [5945,3903];
exports.modules = {

/***/ 34202:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const debug = __webpack_require__(16790)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __webpack_require__(54000)
const { safeRe: re, t } = __webpack_require__(65324)

const parseOptions = __webpack_require__(79169)
const { compareIdentifiers } = __webpack_require__(67601)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 50010:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(34202)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 74286:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(34202)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 54000:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 16790:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 67601:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 79169:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 65324:
/***/ ((module, exports, __webpack_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __webpack_require__(54000)
const debug = __webpack_require__(16790)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 6792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ baseLabel)
/* harmony export */ });
/** Why a commit is a base: what a finding's label says of it. */
                        
                                                            
                                                                  
                                                             
                                                   

/**
 * A commit whose contracts clients were made for. The same commit may be several bases at once: it is read and
 * compared once, and each finding carries every label.
 */
                               
                          
                                                           
                                                                                  
                                                                   
                                                                                         
                                                                
 

/**
 * @param origin why a commit is a base
 * @returns it in a few words, for tables and labels: `production`, `main`, `v2.3.0`
 */
function baseLabel(origin            )         {
  switch (origin.kind) {
    case 'merge-base':
      return origin.branch;
    case 'environment':
      return origin.environment;
    case 'release':
      return `released ${origin.releasedAt.slice(0, 10)}`;
    case 'tag':
      return origin.tag;
  }
}


/***/ }),

/***/ 60690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mergeFindings),
/* harmony export */   I: () => (/* binding */ byWeight)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72319);


/** What was found against one base, or against several whose contracts are the same. */
                               
                                   
                                     
                                        
 

/**
 * Makes one finding of those that say the same of several bases: the same rule at the same place of the revision for
 * the same operation. Where one base has several of such (two properties that are gone from one object), they are told
 * apart by where they stood. Two findings of one base are never one. Pure.
 * @param found what was found, the first base first
 * @returns the findings with the labels of all their bases, the heaviest first; of what differs between bases (what
 *   stood there, how much it weighs) each shows the heaviest one's, of those alike the first one's
 */
function mergeFindings(found                         )            {
  const crowded = crowdedPlaces(found);
  const merged = new Map                                                ();
  for (const { labels, findings } of found) {
    const taken = new Map                ();
    for (const finding of findings) {
      const place = placeKey(finding);
      const key = crowded.has(place) ? `${place}\n${standingKey(finding)}` : place;
      // What cannot be told apart at all is counted: the second stays a second.
      const count = taken.get(key) ?? 0;
      taken.set(key, count + 1);
      const numbered = `${key}\n${String(count)}`;
      const known = merged.get(numbered);
      if (known === undefined) merged.set(numbered, { finding, labels: [...labels] });
      else {
        known.labels.push(...labels.filter((label) => !known.labels.includes(label)));
        if (weight(finding) < weight(known.finding)) known.finding = finding;
      }
    }
  }
  return byWeight(
    [...merged.values()].map(({ finding, labels }) => ({ ...finding, bases: labels })),
  );
}

/** @returns the findings, the heaviest first; those of one level stay in their order */
function byWeight(findings                    )            {
  return _verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .findingLevels */ .X.flatMap((level) => findings.filter((finding) => finding.level === level));
}

function weight({ level }         )         {
  return _verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .findingLevels */ .X.indexOf(level);
}

function placeKey({ id, operation, direction, file, pointer, line, column }         )         {
  return JSON.stringify([id, operation, direction, file, pointer ?? [line, column]]);
}

function standingKey({ before, message }         )         {
  return JSON.stringify([before?.file, before?.pointer, message]);
}

/** Places where some base has more than one finding of a rule. */
function crowdedPlaces(found                         )                      {
  const crowded = new Set        ();
  for (const { findings } of found) {
    const seen = new Set        ();
    for (const finding of findings) {
      const key = placeKey(finding);
      if (seen.has(key)) crowded.add(key);
      seen.add(key);
    }
  }
  return crowded;
}


/***/ }),

/***/ 5945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyCompared: () => (/* binding */ verifyCompared)
});

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/bases.js
var src_bases = __webpack_require__(6792);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/remote-documents.js
var remote_documents = __webpack_require__(83535);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/policy/levels.js
var policy_levels = __webpack_require__(2034);
// EXTERNAL MODULE: ../../../../packages/contract/node_modules/semver/functions/compare.js
var compare = __webpack_require__(50010);
// EXTERNAL MODULE: ../../../../packages/contract/node_modules/semver/functions/parse.js
var parse = __webpack_require__(74286);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/policy/version.js
                                                             


                                                            
                                                

/** What a comparison says that a version must tell. */
                                  
                                                                    
                        
                            
                                 
                            
                                         
                             
 

/** What is wrong with a version, or what it excuses. */
                                 
                          
                           
                          
 

/** What the version says. */
                                   
                                               
                                                  
                            
 

/**
 * Holds a version against what changed (semantic versioning 2.0.0): what breaks needs a major step, what is added a
 * minor one. Before 1.0.0 the specification allows anything; here it is read as ranges such as `^0.4.1` read it: what
 * breaks needs a minor step, what is added any. A pre-release of the base (2.0.0-rc.1) promised nothing yet. Pure.
 * @param change what changed, and the two versions
 * @param policy what is asked
 * @returns what is wrong, and whether the step excuses what breaks
 */
function judgeVersion(
  change                 ,
  policy                       ,
)                   {
  const [base, revision] = [parse(change.base), parse(change.revision)];
  if (revision === null) return wrong(missing(change));
  // An older version that is none asks for nothing, and excuses nothing.
  if (base === null) return { findings: [], excused: false };
  if (compare(revision.version, base.version) < 0) return wrong(decreased(change));
  const step = stepBetween(base, revision);
  const needed = neededStep(change, base);
  if (size(step) < size(needed)) return wrong(tooSmall(change, needed));
  const major = step === 'major' && base.prerelease.length === 0;
  if (!policy.excuses || !major || change.breaking === 0) return { findings: [], excused: false };
  return { findings: [excuse(change)], excused: true };
}

                                                 
const steps                  = ['none', 'patch', 'minor', 'major'];

function size(step      )         {
  return steps.indexOf(step);
}

function stepBetween(base                 , revision                 )       {
  if (revision.major > base.major) return 'major';
  if (revision.minor > base.minor) return 'minor';
  return compare(revision.version, base.version) > 0 ? 'patch' : 'none';
}

function neededStep({ breaking, additions }                 , base                 )       {
  if (breaking === 0 && additions === 0) return 'none';
  if (base.prerelease.length > 0) return 'patch';
  const early = base.major === 0;
  if (breaking > 0) return early ? 'minor' : 'major';
  return early ? 'patch' : 'minor';
}

function wrong(finding                )                   {
  return { findings: [finding], excused: false };
}

function missing({ revision }                 )                 {
  return {
    id: 'contract-version-missing',
    message: `info.version must be a semantic version such as 1.4.0; it is ${revision === '' ? 'not there' : JSON.stringify(revision.slice(0, 100))}.`,
    remedy: 'Write a version of three numbers, or remove `version` from the contract.',
  };
}

function decreased({ base, revision }                 )                 {
  return {
    id: 'contract-version-decreased',
    message: `info.version went back from ${base} to ${revision}.`,
    remedy: `Give it a version after ${base}.`,
  };
}

function tooSmall(change                 , needed      )                 {
  const { base, revision, breaking, additions } = change;
  const [count, what] =
    breaking > 0
      ? [
          breaking,
          `${breaking === 1 ? 'finding' : 'findings'} that ${breaking === 1 ? 'breaks' : 'break'} clients`,
        ]
      : [additions, additions === 1 ? 'addition' : 'additions'];
  const ids = {
    none: 'contract-version-patch-needed',
    patch: 'contract-version-patch-needed',
    minor: 'contract-version-minor-needed',
    major: 'contract-version-major-needed',
  }         ;
  const found = base === revision ? `it is still ${base}` : `it went from ${base} to ${revision}`;
  return {
    id: ids[needed],
    message: `info.version needs ${needed === 'patch' ? 'a new version' : `a ${needed} step`} for ${String(count)} ${what}; ${found}.`,
    remedy: `Set info.version to ${next(base, needed)}, or make the change without ${breaking > 0 ? 'breaking clients' : 'adding anything'}.`,
  };
}

function next(written        , step      )         {
  const version = parse(written);
  if (version === null) return 'the next version';
  const { major, minor, patch, prerelease } = version;
  if (step === 'major') return `${String(major + 1)}.0.0`;
  if (step === 'minor') return `${String(major)}.${String(minor + 1)}.0`;
  return prerelease.length > 0
    ? `${String(major)}.${String(minor)}.${String(patch)}`
    : `${String(major)}.${String(minor)}.${String(patch + 1)}`;
}

function excuse({ base, revision, breaking }                 )                 {
  return {
    id: 'contract-version-excuses',
    message: `The step from ${base} to ${revision} makes ${String(breaking)} breaking ${breaking === 1 ? 'finding' : 'findings'} risky, because the contract says so; clients of ${base} that are still in use break all the same.`,
    remedy: `Serve ${base} beside ${revision} until no client of it is left.`,
  };
}

/**
 * Chooses the bases against which a version is held: what was released. Changes that are merged one after the other and
 * released together need one step.
 * @param bases all bases
 * @returns the commits of releases and tags; where there are none, of environments; where there are none, of all
 */
function versionedCommits(bases                         )                      {
  const having = (...kinds                               )                          =>
    bases.filter(({ origins }) => origins.some(({ kind }) => kinds.includes(kind)));
  const released = having('release', 'tag');
  const running = released.length > 0 ? released : having('environment');
  return new Set((running.length > 0 ? running : bases).map(({ commit }) => commit));
}

/**
 * @param id a rule of the engine
 * @returns whether its findings tell of something that clients may use and could not before
 */
function isAddition(id        )          {
  if (/^api-(tag|operation-id)-/.test(id)) return false;
  return /^new-optional-|^(endpoint|webhook|callback)-added$|-(property|media-type|status|header|value|parameter|body|callback)-added$|-added-optional$/.test(
    id,
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/json.js
var json = __webpack_require__(14980);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/source.js
var model_source = __webpack_require__(49715);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/references.js
var model_references = __webpack_require__(45676);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/policy/pattern.js
var policy_pattern = __webpack_require__(39623);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/policy/rule-ids.js
var rule_ids = __webpack_require__(48460);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/policy/enums.js
                                                




                                                         


/** A list of values that a rule is about. */
                           
                          
                                                           
                        
                                      
                        
                                   
 

/**
 * Finds the lists of values that rules are about: of properties of that name, and of shared schemas of that name;
 * behind references, in lists and unions, too.
 * @param source a contract
 * @param rules the rules
 * @returns each list once for each rule
 * @throws CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
function enumListsOf(source        , rules                     )                      {
  if (rules.length === 0) return [];
  const references = new model_references/* References */.N(source);
  const found = new Map                  ();
  const take = (rule          , name        , value      , place       )       => {
    for (const list of listsIn(references, value, place, 0)) {
      const key = `${String(rules.indexOf(rule))} ${list.place.file.path} ${list.place.pointer}`;
      if (!found.has(key)) found.set(key, { rule, name, ...list });
    }
  };
  const visit = (value      , place       )       => {
    if ((0,json/* isArray */.cy)(value)) {
      for (const [index, item] of value.entries()) visit(item, (0,model_source/* placeAt */.BW)(place, String(index)));
    } else if ((0,json/* isObject */.Gv)(value)) {
      for (const [key, item] of Object.entries(value)) {
        const below = (0,model_source/* placeAt */.BW)(place, key);
        const kind = holderKind(key);
        if (kind !== undefined && (0,json/* isObject */.Gv)(item)) {
          for (const [name, schema] of Object.entries(item)) {
            for (const rule of rules) {
              const pattern = rule[kind];
              if (pattern !== undefined && (0,policy_pattern/* fitsPattern */.j)(pattern, name))
                take(rule, name, schema, (0,model_source/* placeAt */.BW)(below, name));
            }
          }
        }
        visit(item, below);
      }
    }
  };
  for (const file of source.files.values()) visit(file.value, { file, pointer: '' });
  return [...found.values()];
}

function holderKind(key        )                                    {
  if (key === 'properties') return 'property';
  return key === 'schemas' || key === 'definitions' || key === '$defs' ? 'schema' : undefined;
}

/** The lists of a schema: its own, or those of what it refers to, of its items and of its branches. */
function listsIn(
  references            ,
  raw      ,
  at       ,
  depth        ,
)                                                {
  // A schema may refer to itself; what is a list stands near.
  if (depth > 8 || !(0,json/* isObject */.Gv)(raw)) return [];
  const { value, place } = references.follow(raw, at);
  if (!(0,json/* isObject */.Gv)(value)) return [];
  const values = (0,json/* member */.Dc)(value, 'enum');
  if ((0,json/* isArray */.cy)(values)) return [{ place, values }];
  return partsOf(value, place).flatMap(([part, where]) =>
    listsIn(references, part, where, depth + 1),
  );
}

function partsOf(schema            , place       )                                      {
  const items = (0,json/* member */.Dc)(schema, 'items');
  const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const list = (0,json/* member */.Dc)(schema, keyword);
    return (0,json/* isArray */.cy)(list)
      ? list.map((branch, index) => [branch, (0,model_source/* placeAt */.BW)(place, keyword, String(index))]         )
      : [];
  });
  return (0,json/* isObject */.Gv)(items) ? [...branches, [items, (0,model_source/* placeAt */.BW)(place, 'items')]] : branches;
}

/** @returns whether a list has a value for what a reader does not know, by its rule or by its own declaration */
function isOpen({ rule, values }          )          {
  return values.includes(rule.unknown);
}

/**
 * Judges that lists of values declare one for the unknown.
 * @param lists what the rules found in the revision
 * @param rules the rules
 * @param source the revision
 * @returns a finding for each list that has none (`contract-enum-unknown-missing`), and for each rule that found no
 *   list (`contract-enums-unmatched`)
 */
function enumFindings(
  lists                     ,
  rules                     ,
  source        ,
)                           {
  const missing = lists
    .filter((list) => !isOpen(list) && !isNullBranch(list))
    .map(({ rule, name, place })                => ({
      id: 'contract-enum-unknown-missing',
      level: rule_ids/* policyRules */.c['contract-enum-unknown-missing'],
      message: `The values of ${name} must have ${JSON.stringify(rule.unknown)} for what a reader does not know; they do not.`,
      remedy: `Add ${JSON.stringify(rule.unknown)} to the list, and let clients read any value that they do not know as that.`,
      place,
    }));
  const unmatched = rules
    .filter((rule) => !lists.some((list) => list.rule === rule))
    .map((rule)                => ({
      id: 'contract-enums-unmatched',
      level: rule_ids/* policyRules */.c['contract-enums-unmatched'],
      message: `A rule of \`enums\` is about ${rule.property === undefined ? `schemas called ${rule.schema ?? ''}` : `properties called ${rule.property}`}; the contract has no list of values there, so the rule protects nothing.`,
      remedy: 'Correct the name in waybill.yaml, or remove the rule.',
      place: { file: source.main, pointer: '' },
    }));
  return [...missing, ...unmatched];
}

/** `enum: [null]` is how some write that a value may be null. */
function isNullBranch({ values }          )          {
  return values.every((value) => value === null);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/policy/readers.js
                                                       
                                                                                 


/** What is known of those who read answers. */
                               
                                    
                                                                                                    
                                                                  
                                                    
                                                              
 

/**
 * Weighs findings by how clients read answers. Clients that were told of values to come (`x-extensible-enum`, or a
 * value for the unknown that the policy names) take new values of a list; `tolerant` ones take any new value, and
 * properties that they do not know where the older schema closed its objects. Pure.
 * @param findings what was found against one base
 * @param policy what is known of the readers
 * @returns the findings; those that such readers take are lighter
 */
function weighReaders(
  findings                                 ,
  policy              ,
)                         {
  const closed = new Set(
    findings.filter((finding) => opensObject(finding, policy)).map(({ operation }) => operation),
  );
  return findings.map((finding) => {
    if (finding.direction !== 'response' || finding.level === 'info') return finding;
    if (finding.id.endsWith('enum-value-added')) return weighValue(finding, policy);
    const explained = policy.readers === 'tolerant' && closed.has(finding.operation);
    return explained && /^response-\w+-schema-widened$/.test(finding.id)
      ? {
          ...finding,
          level: 'risky',
          why: `${finding.why} Tolerant readers pass over properties that they do not know.`,
        }
      : finding;
  });
}

function weighValue(finding                      , policy              )                       {
  const told = finding.base === null ? undefined : toldOf(finding.base, policy);
  if (told === undefined && policy.readers === 'strict') return finding;
  const reason = told ?? 'tolerant readers take values that they do not know';
  return { ...finding, level: 'info', why: `${finding.why} But ${reason}.` };
}

/** How clients of a list were told that other values may come. */
function toldOf(place              , policy              )                     {
  const schema = policy.valueAt(place);
  if (!(0,json/* isObject */.Gv)(schema)) return undefined;
  const extensible = (0,json/* member */.Dc)(schema, 'x-extensible-enum');
  if (extensible !== undefined && extensible !== false && extensible !== null)
    return 'its clients were told of values to come (x-extensible-enum)';
  const unknown = policy.unknownAt(place);
  return unknown === undefined
    ? undefined
    : `its clients have ${JSON.stringify(unknown)} for values that they do not know`;
}

/** Whether a property came to an object that took no others. */
function opensObject(
  { id, direction, base }                      ,
  { readers, valueAt }              ,
)          {
  if (readers !== 'tolerant' || direction !== 'response' || base === null) return false;
  if (!/^response-(optional|required)-property-added$/.test(id)) return false;
  const schema = valueAt(base);
  return (
    (0,json/* isObject */.Gv)(schema) &&
    ((0,json/* member */.Dc)(schema, 'additionalProperties') === false ||
      (0,json/* member */.Dc)(schema, 'unevaluatedProperties') === false)
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/policy/weigh-comparison.js
                                                        
                                                                                 




                                                         




/** What a comparison with one base is weighed by. */
                               
                                      
                        
                        
                                                       
                              
 

/** What was found against one base, as it counts. */
                                    
                                                     
                                                                       
                                             
 

/**
 * Weighs what was found against one base: by how clients read, by the levels of the policy, and by the step of the
 * version. Pure.
 * @param found what the comparison found
 * @param options the contract, and both sides
 */
function weighComparison(
  found                                 ,
  options              ,
)                    {
  const { contract } = options;
  const read = contract.kind === 'openapi' ? weighReaders(found, readerPolicy(options)) : found;
  const weighed = (0,policy_levels/* levelled */.I)(read, contract.levels);
  if (contract.kind !== 'openapi' || contract.version === undefined || !options.versioned) {
    return { findings: weighed, version: [] };
  }
  const breaking = weighed.filter(({ level }) => level === 'breaking').length;
  const { findings, excused } = judgeVersion(
    {
      base: versionOf(options.base),
      revision: versionOf(options.head),
      breaking,
      additions: weighed.filter(({ id }) => isAddition(id)).length,
    },
    contract.version,
  );
  const place = { file: options.head.main, pointer: '/info/version' };
  return {
    findings: excused ? weighed.map(weigh_comparison_excuse) : weighed,
    version: (0,policy_levels/* levelled */.I)(
      findings.map((finding)                => ({
        ...finding,
        level: rule_ids/* policyRules */.c[finding.id],
        place,
      })),
      contract.levels,
    ),
  };
}

function weigh_comparison_excuse(finding                      )                       {
  return finding.level === 'breaking' ? { ...finding, level: 'risky' } : finding;
}

function versionOf(source        )         {
  return (0,json/* textAt */.$6)((0,json/* objectAt */.lJ)((0,model_source/* rootOf */.I5)(source.main), 'info'), 'version') ?? '';
}

function readerPolicy({ contract, base }              )                                     {
  const declared = new Map                ();
  const readers = contract.kind === 'openapi' ? contract.readers : 'strict';
  for (const { rule, place, values } of enumListsOf(base, contract.enums)) {
    if (values.includes(rule.unknown))
      declared.set(keyOf(place.file.name, place.pointer), rule.unknown);
  }
  const nameOf = ({ file }              )         => file ?? base.main.name;
  return {
    readers,
    unknownAt: (place) => declared.get(keyOf(nameOf(place), place.pointer)),
    valueAt: (place) => valueAt(base, nameOf(place), place.pointer),
  };
}

function keyOf(file        , pointer        )         {
  return `${file}#${pointer}`;
}

function valueAt(source        , name        , pointer        )                   {
  const file = [...source.files.values()].find((candidate) => candidate.name === name);
  let value = file?.value;
  for (const step of (0,json/* pointerNames */.AC)(pointer)) {
    if ((0,json/* isArray */.cy)(value)) value = value[Number(step)];
    else value = (0,json/* isObject */.Gv)(value) ? (0,json/* member */.Dc)(value, step) : undefined;
  }
  return value;
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/verdict.js
var verdict = __webpack_require__(72319);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compared/base-lines.js
                                                           


                                                            

/**
 * Chooses the bases that a level of compatibility asks for.
 * @param bases all bases
 * @param compatibility a `-transitive` level asks for all of them; any other one for the newest of each line. A line is
 *   the merge base, one environment, the releases of the window (by when they were released), or the listed tags (by
 *   their semantic versions; the last listed where they are none)
 * @returns the chosen bases in their order, each with the origins for which it was chosen
 */
function chosenBases(
  bases                         ,
  compatibility                     ,
)                          {
  if (compatibility.endsWith('-transitive')) return bases;
  const newest = new Map                    ();
  for (const origin of bases.flatMap(({ origins }) => origins)) {
    const line = lineOf(origin);
    const known = newest.get(line);
    if (known === undefined || isNewer(origin, known)) newest.set(line, origin);
  }
  return bases.flatMap((base) => {
    const [first, ...rest] = base.origins.filter((origin) => newest.get(lineOf(origin)) === origin);
    return first === undefined ? [] : [{ ...base, origins: [first, ...rest] }];
  });
}

function lineOf(origin            )         {
  return origin.kind === 'environment' ? `environment ${origin.environment}` : origin.kind;
}

function isNewer(origin            , known            )          {
  if (origin.kind === 'release' && known.kind === 'release')
    return Date.parse(origin.releasedAt) > Date.parse(known.releasedAt);
  if (origin.kind === 'tag' && known.kind === 'tag') {
    const [fresh, old] = [base_lines_versionOf(origin.tag), base_lines_versionOf(known.tag)];
    return fresh === null || old === null ? true : compare(fresh.version, old.version) > 0;
  }
  return false;
}

/** The version in a tag: `v2.3.0`, `app-2.3.0`, `app/v2.3.0`. */
function base_lines_versionOf(tag        )                         {
  return parse(/\d+\.\d+\.\d+.*$/.exec(tag)?.[0] ?? tag);
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/compare.js + 15 modules
var src_compare = __webpack_require__(17729);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compared/compare-base.js

                                                                             

                                                                   
                                                 

/** What is compared, and when. */
                              
                                      
                        
                        
                     
 

/** What a comparison with a base gave; or why there can be none. */
                      
                                                                                         

/**
 * Compares the checkout's contract with a base's.
 * @param pair both, the contract, and when it is asked
 * @returns the differences; or why the base's cannot be compared, which is no fault of the checkout's
 * @throws what comparing the checkout's with itself throws
 */
async function compareBase(pair             )                    {
  try {
    return { findings: (await compare_base_compare(pair)).findings };
  } catch (error) {
    if (!isContractError(error)) throw error;
    // Both have the same name: whose fault it is tells a comparison without the base.
    await compare_base_compare({ ...pair, base: pair.head });
    return { unusable: (0,src_error/* messageOf */.bD)(error) };
  }
}

/**
 * @param read reads a base's contract
 * @returns it; or why it cannot be read
 * @throws what says that the base, and not its contract, cannot be read
 */
async function readBase(
  read                       ,
)                                                                       {
  try {
    return { source: await read() };
  } catch (error) {
    if (!isContractError(error)) throw error;
    return { unusable: (0,src_error/* messageOf */.bD)(error) };
  }
}

/** These codes speak of what stands in a contract. */
const codes = [
  'CONTRACT_FILE_MISSING',
  'CONTRACT_MALFORMED',
  'CONTRACT_TOO_LARGE',
  'CONTRACT_KIND_MISMATCH',
  'CONTRACT_REFERENCE_UNRESOLVED',
  'CONTRACT_REFERENCE_REFUSED',
]         ;

function isContractError(error         )                 {
  return codes.some((code) => (0,src_error/* isWaybillError */.xS)(error, code));
}

async function compare_base_compare({
  contract,
  base,
  head,
  now,
}             )                                      {
  return await (0,src_compare/* compareContracts */.vu)({
    base,
    revision: head,
    now,
    kind: contract.kind,
    ...(contract.kind === 'openapi'
      ? {
          profile: contract.profile,
          ...(contract.deprecation === undefined ? {} : { deprecation: contract.deprecation }),
        }
      : { compatibility: readersAsked(contract.compatibility) }),
  });
}

/** Against which bases it must hold is asked elsewhere. */
function readersAsked(compatibility                     )                                  {
  switch (compatibility) {
    case 'backward':
    case 'backward-transitive':
      return 'backward';
    case 'forward':
    case 'forward-transitive':
      return 'forward';
    case 'full':
    case 'full-transitive':
      return 'full';
    default:
      return (0,src_error/* exhausted */.uW)(compatibility, 'The level of compatibility');
  }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/error-codes.js
var error_codes = __webpack_require__(58559);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compared/contract-files.js




                                                        
                                                

                                                                    


/** Paths of a repository become absolute ones below this: `..` in a reference ends there. */
const contract_files_top = (0,external_node_path_.resolve)('/');

/** @returns the path in the repository */
function inRepository(path        )         {
  return (0,external_node_path_.relative)(contract_files_top, path).replaceAll('\\', '/');
}

/**
 * Reads the contract of the checkout, and what it refers to; nothing outside of the checkout is read.
 * @param checkout the working tree, absolute
 * @param contract the contract
 * @param remote what it may refer to at other hosts
 * @returns it; undefined where the checkout has no such file
 * @throws CONTRACT_FILE_MISSING, CONTRACT_TOO_LARGE, CONTRACT_MALFORMED, CONTRACT_REFERENCE_REFUSED,
 *   CONTRACT_REFERENCE_UNAVAILABLE
 */
async function readHead(
  checkout        ,
  contract                  ,
  remote                 ,
)                              {
  const reader               = {
    nameOf: inRepository,
    read: async (path) => await readInside(checkout, inRepository(path)),
  };
  const main = (0,external_node_path_.resolve)(contract_files_top, contract.file);
  if ((await reader.read(main)) === undefined) return undefined;
  return await (0,model_source/* readSource */.o$)(main, reader, remote);
}

async function readInside(checkout        , path        )                                  {
  const wanted = (0,external_node_path_.join)(checkout, path);
  let found        ;
  try {
    found = await (0,promises_.realpath)(wanted);
  } catch (error) {
    if ((0,system_error/* isAbsent */.W)(error)) return undefined;
    throw error;
  }
  const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(checkout), found);
  if (inside === '..' || /^\.\.[/\\]/.test(inside) || (0,external_node_path_.isAbsolute)(inside)) {
    throw (0,error_codes/* contractError */.h)('CONTRACT_REFERENCE_REFUSED', {
      message: `Expected ${path} inside the checkout; a symbolic link leads out of it.`,
      remedy: 'Keep a copy of the file in the repository.',
      location: { file: path },
    });
  }
  const { size } = await (0,promises_.stat)(found);
  if (size > model_source/* sourceLimits */.O.bytes) {
    throw (0,error_codes/* contractError */.h)('CONTRACT_TOO_LARGE', {
      message: `Expected at most ${String(model_source/* sourceLimits */.O.bytes)} bytes, found ${String(size)} in ${path}.`,
      remedy: 'Split the contract, and compare its parts.',
      location: { file: path },
    });
  }
  return await (0,promises_.readFile)(found);
}

/** A contract as a base has it. */
                               
                                                                                
                        
                                                                            
                               
     
                                                                                                       
                                     
     
                                         
 

/**
 * Looks for a contract in a base.
 * @param base the commit
 * @param contract the contract
 * @param remote what it may refer to at other hosts
 * @returns it; undefined where the base has none
 * @throws what reading the base throws
 */
async function findInBase(
  base              ,
  contract                  ,
  remote                 ,
)                                    {
  for (const path of [contract.file, ...contract.formerly]) {
    const bytes = await base.read(path);
    if (bytes === undefined) continue;
    const main = (0,external_node_path_.resolve)(contract_files_top, path);
    const reader               = {
      nameOf: inRepository,
      read: async (file) => (file === main ? bytes : await base.read(inRepository(file))),
    };
    // What it refers to may differ where the file itself is the same.
    const refers = Buffer.from(bytes).includes('$ref');
    const fingerprint = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return {
      path,
      fingerprint: refers ? `${fingerprint} ${base.commit}` : fingerprint,
      source: async () => await (0,model_source/* readSource */.o$)(main, reader, remote),
    };
  }
  return undefined;
}

/** @returns a text that is the same for contracts whose files are all the same */
function fingerprintOf(source        )         {
  const hash = (0,external_node_crypto_.createHash)('sha256');
  const files = [...source.files.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const { path, text } of files) {
    hash.update(`${path}\0${String(text.length)}\0`).update(text);
  }
  return hash.digest('hex');
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/position.js + 1 modules
var position = __webpack_require__(2735);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compared/excerpt.js
                                                     

/** How much of a file a finding shows. */
const excerptLimits = { lines: 3, characters: 160 }         ;

const starts = new WeakMap                               ();

/**
 * @param file a file of a contract
 * @param line counts from 1
 * @param column where it matters on that line, from 1: a long line is shown from there
 * @returns a few lines of it, each cut; undefined where it has no such line
 */
function excerptOf(file            , line        , column        )                     {
  let offsets = starts.get(file);
  if (offsets === undefined) starts.set(file, (offsets = lineStarts(file.text)));
  const lines           = [];
  for (let index = line - 1; index < line - 1 + excerptLimits.lines; index += 1) {
    const start = offsets[index];
    if (start === undefined) break;
    const end = offsets[index + 1] ?? file.text.length;
    const first = index === line - 1 && end - start > excerptLimits.characters;
    const from = first ? Math.min(end, start + column - 1) : start;
    const text = file.text.slice(from, Math.min(end, from + excerptLimits.characters));
    const cut = from + excerptLimits.characters < end;
    lines.push(`${from > start ? '…' : ''}${text.replace(/\r?\n$/, '')}${cut ? '…' : ''}`);
    // A line that is cut already fills the place of several.
    if (first) break;
  }
  return lines.length === 0 ? undefined : lines.join('\n');
}

function lineStarts(text        )                    {
  const offsets = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1);
  return offsets;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compared/findings-of.js
                                                                                 


                                                             
                                                 
                                                            


/** What was compared. */
                                
                          
                        
                        
 

/**
 * Says of each finding where it stands in the checkout and in the base. What is gone is shown where the nearest part
 * around it still stands.
 * @param found what the comparison found
 * @param files what was compared
 * @returns the findings of a verdict, in the same order
 */
async function findingsOf(
  found                                 ,
  files               ,
)                     {
  const survivors = await survivorsOf(found, files);
  return found.map((finding)          => {
    const { id, level, direction, operation, base, revision, why, remedy } = finding;
    const file = revision === null ? headFileFor(base, files) : fileOf(files.head, revision);
    const position =
      revision ?? (base === null ? undefined : survivors.get(file)?.get(base.pointer));
    const before = base === null ? undefined : beforeOf(base, files);
    const excerpt = excerptsOf(finding, files);
    return {
      id,
      level,
      ...shownPlace(file, position, files.head.main),
      ...(revision === null ? {} : { pointer: revision.pointer }),
      message: (0,remote_documents/* isRemotePath */.cx)(file.path) ? `${why} It stands in ${file.name}.` : why,
      remedy,
      ...(direction === 'none' ? {} : { direction }),
      ...(operation === null ? {} : { operation }),
      ...(before === undefined ? {} : { before }),
      ...(excerpt === undefined ? {} : { excerpt }),
    };
  });
}

/** Nobody can be shown a line of a document at another host: the contract that refers to it is named. */
function shownPlace(
  file            ,
  position                                              ,
  main            ,
)                                                                            {
  return (0,remote_documents/* isRemotePath */.cx)(file.path)
    ? { file: main.name, line: 1, column: 1 }
    : { file: file.name, line: position?.line ?? 1, column: position?.column ?? 1 };
}

/** Where the parts around what is gone still stand. */
async function survivorsOf(
  found                                 ,
  files               ,
)                                                                  {
  const wanted = new Map                         ();
  for (const { base, revision } of found) {
    if (base === null || revision !== null) continue;
    const file = headFileFor(base, files);
    const pointers = wanted.get(file);
    if (pointers === undefined) wanted.set(file, new Set([base.pointer]));
    else pointers.add(base.pointer);
  }
  const positions = new Map                                           ();
  for (const [file, pointers] of wanted) positions.set(file, await (0,position/* positionsOf */.q)(file, pointers));
  return positions;
}

/** A place in another file than the main one says its name. */
function fileOf(source        , place              )             {
  if (place.file === undefined) return source.main;
  for (const file of source.files.values()) if (file.name === place.file) return file;
  return source.main;
}

/** The newer file that stands for an older one: the main one where there is none of its name. */
function headFileFor(base                     , { head }               )             {
  return base === null ? head.main : fileOf(head, base);
}

function beforeOf(place              , { base, commit }               )                {
  const { line, column, pointer } = place;
  return {
    commit,
    file: fileOf(base, place).name,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    pointer,
  };
}

function excerptsOf(
  { base, revision }                      ,
  files               ,
)                     {
  const shown = (source        , place                     )                     =>
    place?.line === undefined
      ? undefined
      : excerptOf(fileOf(source, place), place.line, place.column ?? 1);
  const [before, after] = [shown(files.base, base), shown(files.head, revision)];
  if (before === undefined && after === undefined) return undefined;
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/compared/merge.js
var merge = __webpack_require__(60690);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/openapi/description.js
var openapi_description = __webpack_require__(68915);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/json-schema/compare.js + 1 modules
var json_schema_compare = __webpack_require__(93903);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/policy/kept-properties.js
                                                            

/** Whether a property is there: always, sometimes, or never. */
                                                           

/**
 * Looks for a property in what a schema describes: in every branch of `allOf`, and in all branches of `anyOf` and
 * `oneOf` (those for null aside).
 * @param schema the schema
 * @param path names with / between; `*` stands for the items of a list
 * @returns whether values have it; `required` only where every part of the path is
 */
function presenceOf(schema        , path        )           {
  return follow([schema], path.split('/'), { left: limits.schemas, open: new Set() });
}

/** All of the schemas hold for the value at once. */
function follow(
  schemas                   ,
  [name, ...rest]                   ,
  budget        ,
)           {
  if (name === undefined) return 'required';
  return alternativesOf(schemas, budget)
    .map((together) => inAll(together, name, rest, budget))
    .reduce(lesser, 'required');
}

function inAll(
  schemas                   ,
  name        ,
  rest                   ,
  budget        ,
)           {
  if (name === '*') {
    const items = schemas.flatMap(({ items: use }) => (use === undefined ? [] : [use.schema]));
    return items.length === 0 ? 'missing' : follow(items, rest, budget);
  }
  const uses = schemas.flatMap(({ properties })              => {
    const use = properties.get(name);
    return use === undefined ? [] : [use];
  });
  if (uses.length === 0) return 'missing';
  const own = schemas.some(({ required }) => required.includes(name)) ? 'required' : 'optional';
  return lesser(
    own,
    follow(
      uses.map(({ schema }) => schema),
      rest,
      budget,
    ),
  );
}

const order                      = ['missing', 'optional', 'required'];

function lesser(one          , other          )           {
  return order.indexOf(one) < order.indexOf(other) ? one : other;
}

/** How many combinations of branches are looked at, and how many schemas on the way to one property. */
const limits = { alternatives: 256, schemas: 2000, depth: 50 }         ;

/** What may still be looked at: branches may refer to each other. */
                  
               
                                                        
                             
 

                                           

/** Each way in which a value may be valid: schemas that hold at once. */
function alternativesOf(schemas                   , budget        )       {
  let ways       = [[]];
  for (const schema of schemas) ways = product(ways, waysOf(schema, budget));
  return ways;
}

function waysOf(schema        , budget        )       {
  const { open } = budget;
  budget.left -= 1;
  // A schema that is a branch of itself says nothing there; what is beyond the limits is not known.
  if (budget.left <= 0 || open.size >= limits.depth || open.has(schema)) return [[]];
  open.add(schema);
  const ways = branchesOf(schema, budget);
  open.delete(schema);
  return ways;
}

function branchesOf(schema        , budget        )       {
  let ways       = [[schema]];
  if (schema.allOf.length > 0) {
    const parts = schema.allOf.map((use) => use.schema);
    ways = product(ways, alternativesOf(parts, budget));
  }
  for (const union of [schema.anyOf, schema.oneOf]) {
    const branches = union.map((use) => use.schema).filter((branch) => !isNull(branch));
    if (branches.length === 0) continue;
    ways = product(
      ways,
      branches.flatMap((branch) => waysOf(branch, budget)),
    );
  }
  return ways;
}

/** What is beyond the limit counts as a way without anything: the property is then not found, which fails. */
function product(left      , right      )       {
  if (left.length * right.length > limits.alternatives) return [[]];
  return left.flatMap((one) => right.map((other) => [...one, ...other]));
}

function isNull({ types, enumeration }        )          {
  return (
    (types.length === 1 && types[0] === 'null') ||
    enumeration?.every((value) => value === null) === true
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/policy/keep.js
                                                                              

                                                    
                                                        





/** A property that a rule is about, in one body. */
                          
                                   
                        
                                              
                                    
                                                      
                          
                             
                            
                              
                                               
                        
 

/**
 * Looks for the properties that must stay in responses.
 * @param source a description of an API
 * @param rules the rules
 * @returns a row for each property in each JSON body of a response that a rule names
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
function keptInResponses(
  source        ,
  rules                                   ,
)                     {
  if (rules.length === 0) return [];
  const description = (0,openapi_description/* descriptionOf */.Kq)(source);
  return bodiesOf(description).flatMap((body) =>
    rules.flatMap((rule, index) =>
      names(rule, body)
        ? rule.properties.map((property)          => ({
            rule: index,
            operation: body.operation,
            status: body.status,
            mediaType: body.mediaType,
            property,
            presence: presenceOf(body.use.schema, property),
            place: body.use.place,
          }))
        : [],
    ),
  );
}

/**
 * Looks for the properties that must stay in what a schema describes.
 * @param source a JSON Schema
 * @param rules the rules
 * @returns a row for each property
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
function keptInSchema(source        , rules                           )                     {
  if (rules.length === 0) return [];
  const schema = (0,json_schema_compare/* schemaOf */.p)(source);
  return rules.flatMap((rule, index) =>
    rule.properties.map((property)          => ({
      rule: index,
      operation: null,
      status: '',
      mediaType: '',
      property,
      presence: presenceOf(schema, property),
      place: { file: source.main, pointer: '' },
    })),
  );
}

/** @returns the operations of a description: `GET /pets` */
function operationNames(source        )                      {
  const description = (0,openapi_description/* descriptionOf */.Kq)(source);
  const top = { raw: description.root, place: description.place };
  return new Set(
    [...(0,openapi_description/* members */.ol)(description, top, 'paths')].flatMap(([path, item]) =>
      [...(0,openapi_description/* operationsOf */.CF)(description, item).keys()].map((method) => `${method} ${path}`),
    ),
  );
}

/** A JSON body that an operation may answer. */
                        
                             
                                          
                          
                             
                          
 

function bodiesOf(description             )                          {
  const top = { raw: description.root, place: description.place };
  const bodies                 = [];
  for (const [path, item] of (0,openapi_description/* members */.ol)(description, top, 'paths')) {
    for (const [method, operation] of (0,openapi_description/* operationsOf */.CF)(description, item)) {
      const identifier = (0,json/* textAt */.$6)(operation.raw, 'operationId');
      for (const [status, response] of (0,openapi_description/* responsesOf */.kw)(description, operation)) {
        for (const [mediaType, content] of response.content) {
          const use = content.schema ?? content.itemSchema;
          if (use !== undefined && isJsonType(mediaType))
            bodies.push({ operation: `${method} ${path}`, identifier, status, mediaType, use });
        }
      }
    }
  }
  return bodies;
}

function isJsonType(mediaType        )          {
  return /^(\*|application)\/\*|[/+](json|x-ndjson|jsonl)\b|^text\/event-stream\b/i.test(mediaType);
}

function names({ responses }                        , body              )          {
  const { operation, identifier = '', status } = body;
  return (
    responses.operations.some(
      (pattern) => (0,policy_pattern/* fitsPattern */.j)(pattern, operation) || (0,policy_pattern/* fitsPattern */.j)(pattern, identifier),
    ) && responses.status.some((pattern) => (0,policy_pattern/* fitsPattern */.j)(pattern, status))
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/policy/keep-findings.js
                                                                              

                                                   
                                         
                                                         


/** A property that must stay, as a base had it. */
                             
                                     
                        
                                 
 

/** What rules of `keep` are judged by. */
                            
                                                                       
                            
                                    
                                                  
                                         
                                        
                                           
 

/** @returns the same for rows that speak of the same property of the same body */
function rowKey({ rule, operation, status, mediaType, property }         )         {
  return JSON.stringify([rule, operation, status, mediaType, property]);
}

/**
 * Judges that properties are where they must stay.
 * @param facts the rules, and what was found of each
 * @returns a finding for each property that is missing (`contract-kept-property-missing`) or not required where it
 *   must be (`-optional`), with the bases that had it; for each body of a base that is gone from an operation
 *   (`contract-kept-response-removed`); and for each rule that is about nothing (`contract-keep-unmatched`)
 */
function keepFindings(facts           )                           {
  const { rules, rows, revision } = facts;
  const missing = rows
    .filter((row) => isWrong(row, rules))
    .map((row) => propertyFinding(row, facts.before));
  const known = new Set(rows.map(rowKey));
  const gone = new Map                      ();
  for (const kept of facts.before) {
    const { operation } = kept.row;
    if (known.has(rowKey(kept.row)) || operation === null) continue;
    // An operation that is gone is judged by the comparison: it may have been deprecated long enough.
    if (!facts.operations.has(operation)) continue;
    const key = rowKey(kept.row);
    gone.set(key, [...(gone.get(key) ?? []), kept]);
  }
  const removed = [...gone.values()].flatMap((kept) => removedFinding(kept, revision));
  const unmatched = rules.flatMap((rule, index) =>
    rows.some((row) => row.rule === index) ? [] : [unmatchedFinding(rule, revision)],
  );
  return [...missing, ...removed, ...unmatched];
}

function isWrong(row         , rules                    )          {
  if (row.presence === 'missing') return true;
  return row.presence === 'optional' && rules[row.rule]?.required === true;
}

function propertyFinding(row         , before                       )                {
  const had = before.filter((kept) => rowKey(kept.row) === rowKey(row));
  const missing = row.presence === 'missing';
  const id = missing ? 'contract-kept-property-missing' : 'contract-kept-property-optional';
  const [first] = had;
  const clients =
    first === undefined
      ? ''
      : `; clients of ${labelsOf(had).join(', ')} ${missing ? 'read' : 'rely on'} it`;
  return {
    id,
    level: rule_ids/* policyRules */.c[id],
    message: `${subjectOf(row)} must ${missing ? 'have' : 'always have'} ${row.property}; ${missing ? 'it does not describe it' : 'it may be left out'}${clients}.`,
    remedy: missing
      ? `Describe ${row.property} there again, and answer it.`
      : `List ${row.property} in \`required\`, and answer it always.`,
    place: row.place,
    ...where(row),
    ...(first === undefined ? {} : { bases: labelsOf(had), before: first.before }),
  };
}

function removedFinding(kept                       , revision        )                           {
  const [first] = kept;
  if (first === undefined) return [];
  const { row, before } = first;
  const [method = '', path = ''] = row.operation?.split(' ', 2) ?? [];
  return [
    {
      id: 'contract-kept-response-removed',
      level: rule_ids/* policyRules */.c['contract-kept-response-removed'],
      message: `${subjectOf(row)} must stay, with ${row.property}; clients of ${labelsOf(kept).join(', ')} read it, and it is gone.`,
      remedy: 'Answer with it again, or change the rule of `keep` in waybill.yaml.',
      place: (0,model_source/* placeAt */.BW)({ file: revision.main, pointer: '/paths' }, path, method.toLowerCase()),
      ...where(row),
      bases: labelsOf(kept),
      before,
    },
  ];
}

function unmatchedFinding(
  rule                                         ,
  revision        ,
)                {
  const about =
    'responses' in rule
      ? `the responses ${rule.responses.status.join(', ')} of ${rule.responses.operations.join(', ')}`
      : 'the schema';
  return {
    id: 'contract-keep-unmatched',
    level: rule_ids/* policyRules */.c['contract-keep-unmatched'],
    message: `A rule of \`keep\` for ${rule.properties.join(', ')} is about ${about}; the contract has no such response with a JSON body, so the rule protects nothing.`,
    remedy: 'Correct operations and status in waybill.yaml, or remove the rule.',
    place: { file: revision.main, pointer: '' },
  };
}

function subjectOf({ operation, status, mediaType }         )         {
  return operation === null
    ? 'The schema'
    : `The response ${status} (${mediaType}) of ${operation}`;
}

function where({ operation }         )                                                 {
  return operation === null ? {} : { operation, direction: 'response' };
}

function labelsOf(kept                       )                    {
  return [...new Set(kept.flatMap(({ labels }) => labels))];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compared/place-findings.js

                                                            
                                                 
                                                                 
                                                            


/**
 * @param placed findings of the policy
 * @returns the same with file, line and column
 */
async function placeFindings(placed                          )                     {
  const positions = await positionsAt(placed.map(({ place }) => place));
  return placed.map(({ place, ...finding })          => {
    const { line, column } = positions(place);
    const after = excerptOf(place.file, line, column);
    return {
      ...finding,
      file: place.file.name,
      line,
      column,
      pointer: place.pointer,
      ...(after === undefined ? {} : { excerpt: { after } }),
    };
  });
}

/**
 * @param commit the commit of a base
 * @param places places in its contract
 * @returns where each stands
 */
async function sourcesAt(
  commit        ,
  places                  ,
)                                    {
  const positions = await positionsAt(places);
  return places.map((place) => ({
    commit,
    file: place.file.name,
    ...positions(place),
    pointer: place.pointer,
  }));
}

/** Each file is looked through once. */
async function positionsAt(places                  )                                      {
  const wanted = new Map                         ();
  for (const { file, pointer } of places) {
    const pointers = wanted.get(file);
    if (pointers === undefined) wanted.set(file, new Set([pointer]));
    else pointers.add(pointer);
  }
  const found = new Map                                           ();
  for (const [file, pointers] of wanted) found.set(file, await (0,position/* positionsOf */.q)(file, pointers));
  return ({ file, pointer }) => found.get(file)?.get(pointer) ?? { line: 1, column: 1 };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compared/own-rules.js
                                                        
                                                 




                                                                 


/** Judges the rules of a policy that are about the revision itself; bases are shown to it one after the other. */
class OwnRules {
           #contract                  ;
           #head        ;
           #rows                    ;
           #before               = [];

  /** @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED */
  constructor(contract                  , head        ) {
    this.#contract = contract;
    this.#head = head;
    this.#rows = rowsOf(contract, head);
  }

  /** Remembers what a base had of what must stay, and the revision has not. */
  async seeBase(base        , commit        , labels                   )                {
    const present = new Set(
      this.#rows.filter(({ presence }) => presence !== 'missing').map(rowKey),
    );
    const weaker = new Set(
      this.#rows.filter(({ presence }) => presence === 'optional').map(rowKey),
    );
    const lost = rowsOf(this.#contract, base).filter((row) => {
      const key = rowKey(row);
      if (row.presence === 'missing') return false;
      return !present.has(key) || (row.presence === 'required' && weaker.has(key));
    });
    const sources = await sourcesAt(
      commit,
      lost.map(({ place }) => place),
    );
    for (const [index, row] of lost.entries()) {
      const before = sources[index];
      if (before !== undefined) this.#before.push({ labels, row, before });
    }
  }

  /** @returns what is wrong by the rules, with the levels of the policy */
  findings()                  {
    const { keep, enums, kind, levels } = this.#contract;
    const lists = enumListsOf(this.#head, enums);
    return (0,policy_levels/* levelled */.I)(
      [
        ...keepFindings({
          rules: keep,
          revision: this.#head,
          rows: this.#rows,
          before: this.#before,
          operations:
            kind === 'openapi' && keep.length > 0 ? operationNames(this.#head) : new Set        (),
        }),
        ...enumFindings(lists, enums, this.#head),
      ],
      levels,
    );
  }
}

function rowsOf(contract                  , source        )                     {
  return contract.kind === 'openapi'
    ? keptInResponses(source, contract.keep)
    : keptInSchema(source, contract.keep);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compared/presence.js
                                                        
                                                

                                             

/** @returns the finding for a file that bases have and the checkout has not */
function removedContract(
  contract                  ,
  base              ,
  path        ,
  labels                   ,
)          {
  return {
    ...ofFile(contract, 'contract-removed'),
    message: `${contract.file} is gone, and ${listed(labels)} ${labels.length === 1 ? 'has' : 'have'} it: everything that it promised is withdrawn.`,
    remedy:
      'Put the file back; or name its new path in `file` and the old one in `formerly`; or remove the contract from waybill.yaml, once nobody uses it.',
    bases: labels,
    before: { commit: base.commit, file: path, line: 1, column: 1, pointer: '' },
  };
}

/** @returns the finding for a file that bases do not have yet */
function newContract(
  contract                  ,
  labels                   ,
  everywhere         ,
)          {
  const rest = everywhere ? 'no older client can break' : 'it is compared with the other bases';
  return {
    ...ofFile(contract, 'contract-new'),
    line: 1,
    message: `${contract.file} is new: ${listed(labels)} ${labels.length === 1 ? 'does' : 'do'} not have it; ${rest}.`,
    remedy:
      'Nothing needs to be done; where the file was moved, name its old path in `formerly`, for it to be compared.',
    bases: labels,
  };
}

/** @returns the finding for a contract without any base */
function notCompared(contract                  )          {
  return {
    ...ofFile(contract, 'contract-not-compared'),
    line: 1,
    message: `${contract.file} was compared with nothing: there is no base.`,
    remedy:
      'In the first commit of a repository nothing needs to be done; else name what clients use in `against` of the contract.',
  };
}

/** @returns the finding for a base whose contract cannot be read or compared */
function unusableBase(
  contract                  ,
  base              ,
  path        ,
  labels                   ,
  reason        ,
)          {
  return {
    ...ofFile(contract, 'contract-base-unusable'),
    line: 1,
    message: `${path} of ${listed(labels)} cannot be compared, so nothing is known of its clients: ${reason}`,
    remedy:
      'Where that contract was never good, leave its base out in `against`, or accept this for a time with a waiver.',
    bases: labels,
    before: { commit: base.commit, file: path },
  };
}

function ofFile(
  contract                  ,
  id            ,
)                                         {
  return { id, level: rule_ids/* policyRules */.c[id], file: contract.file };
}

/** @returns names as a sentence lists them, ten at most */
function listed(names                   )         {
  const shown = names.slice(0, 10);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${String(more)} more` : shown.join(', ');
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compared/unknown-file.js





/**
 * @param options the checkout and the contract whose file is nowhere
 * @returns the error that says so, with a name that is alike where its folder has one
 */
async function refuseUnknownFile(options   
                            
                                      
                                     
 )                 {
  const { checkout, contract, bases } = options;
  const folder = external_node_path_.posix.dirname(contract.file);
  const names = await (0,promises_.readdir)((0,external_node_path_.join)(checkout, folder)).catch(() => []);
  const near = (0,nearest/* suggestion */.h)(
    contract.file,
    names.slice(0, 1000).map((name) => external_node_path_.posix.join(folder, name)),
  );
  const older = bases.length === 0 ? '' : ', nor in any older commit that it is compared with';
  return (0,error_codes/* contractError */.h)('CONTRACT_FILE_UNKNOWN', {
    message: `Expected the contract "${contract.name}" at ${contract.file}; it is not in the checkout${older}.${near}`,
    remedy: 'Correct `file` of the contract in waybill.yaml, or add the file.',
    facts: { contract: contract.name, file: contract.file },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compared/verify-compared.js
                                              
                                                        


                                                 














/** What verifying a contract with a file needs. */
                                        
                            
                                      
                                          
                     
                               
                              
 

/** Bases whose contracts are the same, byte for byte. */
                     
                              
                                  
                            
 

/**
 * Compares the contract of a checkout with that of every base, each different one once.
 * @param options the checkout, the contract, its bases
 * @returns the verdict; each finding says against which bases it was found
 * @throws CONTRACT_FILE_UNKNOWN where neither the checkout nor any base has the file, CONTRACT_FILE_MISSING,
 *   CONTRACT_MALFORMED, CONTRACT_TOO_LARGE, CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_REFUSED or
 *   CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_UNAVAILABLE where the checkout's cannot be compared, what reading a base throws, or the signal's
 *   reason
 */
async function verifyCompared(options                       )                           {
  const startedAt = performance.now();
  const { contract } = options;
  const remote = new remote_documents/* RemoteDocuments */.LC(contract.remote, options.signal);
  const head = await readHead(options.checkout, contract, remote);
  const { having, lacking } = await sortBases(options, remote);
  if (head === undefined && having.length === 0) throw await refuseUnknownFile(options);
  const findings =
    head === undefined
      ? (0,policy_levels/* levelled */.I)(
          having.map(({ base, contract: found, labels }) =>
            removedContract(contract, base, found.path, labels),
          ),
          contract.levels,
        )
      : await findingsAgainst(options, head, having, lacking);
  const weighed = (0,merge/* byWeight */.I)(findings);
  return {
    contract: contract.name,
    kind: contract.kind,
    holds: !weighed.some(verdict/* breaks */.T),
    findings: weighed,
    differences: [],
    unlisted: 0,
    durationMilliseconds: Math.round(performance.now() - startedAt),
  };
}

/** Finds the contract in every base; bases that have the same are one. */
async function sortBases(
  { bases, contract, signal, progress }                       ,
  remote                 ,
)                                                                        {
  const having = new Map                   ();
  const lacking           = [];
  const chosen =
    contract.kind === 'json-schema' ? chosenBases(bases, contract.compatibility) : bases;
  for (const base of chosen) {
    signal.throwIfAborted();
    const labels = base.origins.map(src_bases/* baseLabel */.k);
    progress.detail(`looking for ${contract.file} in ${labels.join(', ')}`);
    const found = await findInBase(base, contract, remote);
    if (found === undefined) addNew(lacking, labels);
    else {
      const known = having.get(found.fingerprint);
      if (known === undefined)
        having.set(found.fingerprint, { base, contract: found, labels: [...new Set(labels)] });
      else addNew(known.labels, labels);
    }
  }
  return { having: [...having.values()], lacking };
}

function addNew(labels          , more                   )       {
  for (const label of more) if (!labels.includes(label)) labels.push(label);
}

async function findingsAgainst(
  options                       ,
  head        ,
  having                      ,
  lacking                   ,
)                     {
  const { contract, bases } = options;
  const presence            = [];
  if (lacking.length > 0) presence.push(newContract(contract, lacking, having.length === 0));
  if (bases.length === 0) presence.push(notCompared(contract));
  const rules = new OwnRules(contract, head);
  const versioned = versionedCommits(bases);
  const unchanged = fingerprintOf(head);
  const against                 = [];
  for (const same of having) {
    options.signal.throwIfAborted();
    options.progress.detail(`comparing with ${same.labels.join(', ')}`);
    const read = await readBase(same.contract.source);
    if ('unusable' in read) presence.push(unusable(contract, same, read.unusable));
    else if (fingerprintOf(read.source) !== unchanged) {
      const held = versioned.has(same.base.commit);
      const found = await judgeBase(options, { same, base: read.source, head, rules, held });
      if (Array.isArray(found)) against.push({ labels: same.labels, findings: found });
      else presence.push(found);
    }
  }
  // Garbage is no new contract: what is compared with nothing is compared with itself.
  if (against.length === 0) await compareBase({ contract, base: head, head, now: options.now });
  const own = await placeFindings(rules.findings());
  return [...(0,merge/* mergeFindings */.D)(against), ...own, ...(0,policy_levels/* levelled */.I)(presence, contract.levels)];
}

/** One base that has the contract, and what it is judged by. */
                      
                           
                        
                        
                           
                                                
                         
 

/** @returns what was found against a base; one finding where its contract cannot be compared */
async function judgeBase(
  { contract, now }                       ,
  { same, base, head, rules, held }            ,
)                               {
  const result = await compareBase({ contract, base, head, now });
  if ('unusable' in result) return unusable(contract, same, result.unusable);
  const { commit } = same.base;
  await rules.seeBase(base, commit, same.labels);
  const weighed = weighComparison(result.findings, { contract, base, head, versioned: held });
  return [
    ...(await findingsOf(weighed.findings, { commit, base, head })),
    ...(await placeFindings(weighed.version)),
  ];
}

function unusable(contract                  , same           , reason        )          {
  return unusableBase(contract, same.base, same.contract.path, same.labels, reason);
}


/***/ }),

/***/ 93903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareJsonSchemas: () => (/* binding */ compareJsonSchemas),
  p: () => (/* binding */ schemaOf)
});

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/findings/report.js + 2 modules
var findings_report = __webpack_require__(89802);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/error-codes.js
var error_codes = __webpack_require__(58559);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/difference.js + 3 modules
var model_difference = __webpack_require__(82986);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/implied-types.js
                                                     

/** The keywords of a schema that speak of one type alone, and which that is. */
function impliedBy(schema        )                    {
  const { bounds } = schema;
  const implied                      = [
    [
      'object',
      schema.properties.size > 0 ||
        schema.required.length > 0 ||
        schema.patternProperties.size > 0 ||
        schema.additionalProperties !== undefined ||
        schema.propertyNames !== undefined ||
        bounds.minProperties !== undefined ||
        bounds.maxProperties !== undefined,
    ],
    [
      'array',
      schema.items !== undefined ||
        schema.prefixItems.length > 0 ||
        schema.contains !== undefined ||
        schema.uniqueItems ||
        bounds.minItems !== undefined ||
        bounds.maxItems !== undefined,
    ],
    [
      'string',
      schema.pattern !== '' || bounds.minLength !== undefined || bounds.maxLength !== undefined,
    ],
    [
      'number',
      bounds.minimum !== undefined ||
        bounds.maximum !== undefined ||
        bounds.exclusiveMinimum !== undefined ||
        bounds.exclusiveMaximum !== undefined ||
        bounds.multipleOf !== undefined,
    ],
  ];
  return implied.filter(([, says]) => says).map(([type]) => type);
}

/**
 * Reads schemas as generators of code and people do: one that lists properties and names no type means an object. By
 * the letter it takes every other type as well, and few who leave the type out know that.
 */
class ImpliedTypes {
           #known = new Map                              ();

  /**
   * @param schema a schema
   * @param typed whether its value's type is named by a schema around it
   * @returns the schema with the types that its keywords speak of, where nobody names any
   */
  read(schema        , typed = false)         {
    if (schema.constantly !== undefined) return schema;
    let row = this.#known.get(schema);
    if (row === undefined) this.#known.set(schema, (row = new Map                 ()));
    const known = row.get(typed);
    if (known !== undefined) return known;
    const named = typed || this.#named(schema, new Set());
    const types = named ? schema.types : impliedBy(schema);
    const read         = { ...schema, types };
    row.set(typed, read);
    const here = (use           )            => this.#use(use, named || types.length > 0);
    const below = (use           )            => this.#use(use, false);
    const each = (uses                      , move                               )              =>
      uses.map(move);
    const byName = (uses                                )                                 =>
      new Map([...uses].map(([name, use]) => [name, below(use)]));
    // What a condition or a negation leaves open stays open: they would turn the meaning round.
    return Object.assign(read, {
      allOf: each(schema.allOf, here),
      anyOf: each(schema.anyOf, here),
      oneOf: each(schema.oneOf, here),
      items: schema.items && below(schema.items),
      prefixItems: each(schema.prefixItems, below),
      properties: byName(schema.properties),
      patternProperties: byName(schema.patternProperties),
      additionalProperties: schema.additionalProperties && below(schema.additionalProperties),
    });
  }

  /** Whether a schema, or one of those that hold together with it, names the type or lists the values. */
  #named(schema        , open             )          {
    if (schema.types.length > 0 || schema.nullable) return true;
    if (schema.enumeration !== undefined || schema.constant !== undefined) return true;
    if (open.has(schema)) return false;
    open.add(schema);
    return schema.allOf.some((use) => this.#named(use.schema, open));
  }

  #use(use           , typed         )            {
    const read = ()         => this.read(use.schema, typed);
    return {
      reference: use.reference,
      place: use.place,
      get schema() {
        return read();
      },
    };
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/inclusion.js + 7 modules
var model_inclusion = __webpack_require__(8051);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/json.js
var json = __webpack_require__(14980);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/schema-reader.js
var schema_reader = __webpack_require__(22313);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/references.js
var references = __webpack_require__(45676);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/rules/schema-facts.js + 1 modules
var schema_facts = __webpack_require__(93464);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/json-schema/compatibility.js
var json_schema_compatibility = __webpack_require__(87987);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/json-schema/compare.js
                                                                   
                                                            






                                                 


                                                 
                                                       



/** What the law says for one reader. */
                     
                          
                                
                                                                       
                            
 

/**
 * Compares two JSON Schemas: does every reader that matters understand all that may be written?
 * @param base the older schema
 * @param revision the newer schema
 * @param compatibility whose understanding is asked for
 * @param lifecycle the day against which dates are held
 * @returns every difference; `breaking` where some value is refused, or where that is undecided
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
async function compareJsonSchemas(
  base        ,
  revision        ,
  compatibility                     ,
  lifecycle           ,
)                         {
  const [before, after] = [schemaOf(base), schemaOf(revision)];
  const comparison = new model_difference/* SchemaComparison */.Rp();
  const difference = comparison.compare(before, after);
  const judgements = (0,json_schema_compatibility/* readersOf */.c)(compatibility).map((reader) =>
    judge(reader, before, after, comparison),
  );
  const failed = judgements.filter(({ inclusion }) => !inclusion.holds);
  const weighed                = [];
  const explained = new Set           ();
  const report = (fact      )       => {
    if (judgements.every(({ inclusion }) => inclusion.same) && fact.effect !== 'neutral') return;
    const guilty = failed.find((one) => !one.implied && hurts(fact.effect, one.reader));
    if (guilty !== undefined) explained.add(guilty);
    const { reader, inclusion } = guilty ?? judgements[0] ?? {};
    weighed.push({
      fact: {
        ...fact,
        id: idOf(fact.id),
        direction: 'none',
        ...(inclusion === undefined ? {} : { inclusion, reader }),
      },
      level: guilty === undefined ? 'info' : 'breaking',
    });
  };
  (0,schema_facts/* reportSchema */.Qh)(difference, {
    direction: 'request',
    scope: 'body',
    operation: null,
    subject: 'schema',
    stronglyTyped: true,
    open: true,
    lifecycle,
    inclusion: undefined,
    report,
  });
  for (const judgement of failed) {
    if (!explained.has(judgement))
      weighed.push({ fact: wholeFact(judgement, before, after), level: 'breaking' });
  }
  return await (0,findings_report/* reportOf */.E)(weighed, { base: base.main, revision: revision.main });
}

/** By the letter of the schemas first; where that holds, by the types that they imply. */
function judge(
  reader        ,
  before        ,
  after        ,
  comparison                  ,
)            {
  const ask = (law              , older        , newer        )            =>
    reader === 'newer' ? law.judge(older, newer, 'any') : law.judge(newer, older, 'any');
  const inclusion = ask(new model_inclusion.InclusionLaw(comparison), before, after);
  if (!inclusion.holds) return { reader, inclusion, implied: false };
  const types = new ImpliedTypes();
  const strict = ask(new model_inclusion.InclusionLaw(), types.read(before), types.read(after));
  return strict.holds
    ? { reader, inclusion, implied: false }
    : { reader, inclusion: strict, implied: true };
}

/** What the table of keywords has no name for is told as what it is. */
function wholeFact({ reader, inclusion, implied }           , before        , after        )       {
  const decided = inclusion.witness !== undefined;
  const change = reader === 'newer' ? 'narrowed' : 'widened';
  return {
    id: implied ? `json-schema-implied-type-${change}` : `json-schema-${change}`,
    effect: decided ? change : 'undecided',
    direction: 'none',
    operation: null,
    base: before.place,
    revision: after.place,
    subject: 'schema',
    inclusion,
    reader,
  };
}

/** The rules are those of what is sent to a server; their ids say that they speak of a schema. */
function idOf(id        )         {
  return `json-schema-${id.replace(/^request-(body-)?/, '').replace('request-', '')}`;
}

function hurts(effect        , reader        )          {
  if (effect === 'incomparable' || effect === 'undecided') return true;
  return effect === (reader === 'newer' ? 'narrowed' : 'widened');
}

/**
 * @param source a file that was read
 * @returns the schema in it
 * @throws CONTRACT_KIND_MISMATCH where it is none, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
function schemaOf(source        )         {
  const { value } = source.main;
  if (!(0,json/* isObject */.Gv)(value) && typeof value !== 'boolean') {
    throw (0,error_codes/* contractError */.h)('CONTRACT_KIND_MISMATCH', {
      message: `Expected a JSON Schema in ${source.main.name}, found no object.`,
      remedy: 'Give the schema itself, or name the right --kind.',
      location: { file: source.main.name },
    });
  }
  const dialect = (0,json/* isObject */.Gv)(value) && typeof value['$schema'] === 'string' ? value['$schema'] : '';
  const siblings = !/draft-0[3-7]/.test(dialect);
  return new schema_reader/* SchemaReader */.v(new references/* References */.N(source), siblings).read(value, {
    file: source.main,
    pointer: '',
  });
}


/***/ }),

/***/ 2034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ levelled)
/* harmony export */ });
/* unused harmony export levellerOf */
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39623);
                                                     
                                                  


/** What a policy says of rules: by id, or by a pattern of ids. */
                                                                 

/** Says what a finding of a rule counts as; undefined where it is left out. */
                                                                                     

/**
 * @param levels what a policy says of rules
 * @returns a function that takes a rule's id and its usual level: a full id counts before a pattern, a pattern with
 *   more letters before one with fewer, and the later one of two that are alike
 */
function levellerOf(levels            )           {
  const patterns = Object.entries(levels)
    .filter(([id]) => id.includes('*'))
    .map(([pattern, level]) => ({ pattern, level, letters: pattern.replaceAll('*', '').length }))
    .reverse()
    .sort((one, other) => other.letters - one.letters);
  const known = new Map                                   ();
  const chosen = (id        )                            => {
    if (Object.hasOwn(levels, id)) return levels[id];
    return patterns.find(({ pattern }) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsPattern */ .j)(pattern, id))?.level;
  };
  return (id, usual) => {
    if (!known.has(id)) known.set(id, chosen(id));
    const level = known.get(id) ?? usual;
    return level === 'ignored' ? undefined : level;
  };
}

/**
 * @param findings what has ids and levels
 * @param levels what a policy says of rules
 * @returns the findings with the policy's levels; those of ignored rules are left out
 */
function levelled                                                                    (
  findings                 ,
  levels            ,
)         {
  const levelOf = levellerOf(levels);
  return findings.flatMap((finding) => {
    const level = levelOf(finding.id, finding.level);
    return level === undefined ? [] : [{ ...finding, level }];
  });
}


/***/ }),

/***/ 39623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ fitsPattern)
/* harmony export */ });
/**
 * Whether a text is what a pattern says. It takes time in proportion to both lengths, whatever the pattern is.
 * @param pattern a text in which `*` stands for any characters, also none
 * @param text the text, whose case counts
 */
function fitsPattern(pattern        , text        )          {
  let [at, position] = [0, 0];
  let [star, retry] = [-1, 0];
  while (position < text.length) {
    if (pattern[at] === '*') {
      star = at;
      retry = position;
      at += 1;
    } else if (pattern[at] === text[position]) {
      at += 1;
      position += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      position = retry;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}


/***/ }),

/***/ 48460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ policyRules)
/* harmony export */ });
                                                  

/** The rules of a contract's policy, and what their findings usually count as; those of the engine are not here. */
const policyRules = {
  /** The file is gone, and a base has it. */
  'contract-removed': 'breaking',
  /** Some bases, or all, do not have the file yet. */
  'contract-new': 'info',
  /** There is no base: nothing was compared. */
  'contract-not-compared': 'risky',
  /** What a base has at the path cannot be compared. */
  'contract-base-unusable': 'breaking',
  'contract-version-missing': 'breaking',
  'contract-version-decreased': 'breaking',
  'contract-version-major-needed': 'breaking',
  'contract-version-minor-needed': 'breaking',
  'contract-version-patch-needed': 'breaking',
  /** A major step made breaking findings risky, because the policy says so. */
  'contract-version-excuses': 'info',
  'contract-kept-property-missing': 'breaking',
  'contract-kept-property-optional': 'breaking',
  /** A response that must have properties is gone. */
  'contract-kept-response-removed': 'breaking',
  /** A rule of `keep` names nothing that there is: it protects nothing. */
  'contract-keep-unmatched': 'breaking',
  'contract-enum-unknown-missing': 'breaking',
  /** A rule of `enums` names nothing that there is. */
  'contract-enums-unmatched': 'breaking',
  'contract-waiver-expired': 'breaking',
  'contract-waiver-unused': 'risky',
}                                                          ;
                                                  


/***/ }),

/***/ 88285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isAbsent),
/* harmony export */   x: () => (/* binding */ systemCode)
/* harmony export */ });
/**
 * Asked by form, not by class: Node's own errors come from another realm where code runs in a context of its own.
 * @param error anything that was thrown
 * @returns the code of an error of Node or the system (`ENOENT`, `ECONNREFUSED`), where it has one; of an error for
 *   several addresses, the first one's
 */
function systemCode(error         )                     {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'errors' in error && Array.isArray(error.errors) ? systemCode(error.errors[0]) : undefined;
}

/**
 * @param error what reading a file threw
 * @returns whether there is no such file, nor a folder that could hold it
 */
function isAbsent(error         )          {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
}


/***/ })

};
})
