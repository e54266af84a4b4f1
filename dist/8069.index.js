(function (exports, __distFolder) {'use strict';
exports.ids = [8069];
exports.modules = {

/***/ 96381:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __webpack_require__(98646)
const { safeRe: re, t } = __webpack_require__(74809)
const cmp = __webpack_require__(72580)
const debug = __webpack_require__(94273)
const SemVer = __webpack_require__(8245)
const Range = __webpack_require__(64852)


/***/ }),

/***/ 64852:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __webpack_require__(93625)
const cache = new LRU()

const parseOptions = __webpack_require__(98646)
const Comparator = __webpack_require__(96381)
const debug = __webpack_require__(94273)
const SemVer = __webpack_require__(8245)
const trimComparatorWhitespace = __webpack_require__(10443)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __webpack_require__(74809)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __webpack_require__(22119)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

/***/ 8245:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const debug = __webpack_require__(94273)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __webpack_require__(22119)
const { safeRe: re, t } = __webpack_require__(74809)

const parseOptions = __webpack_require__(98646)
const { compareIdentifiers } = __webpack_require__(88670)

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

/***/ 72580:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const eq = __webpack_require__(52608)
const neq = __webpack_require__(69356)
const gt = __webpack_require__(38033)
const gte = __webpack_require__(24850)
const lt = __webpack_require__(15886)
const lte = __webpack_require__(21271)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 28155:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(8245)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 52608:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(28155)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 38033:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(28155)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 24850:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(28155)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 15886:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(28155)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 21271:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(28155)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 69356:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(28155)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


/***/ }),

/***/ 72717:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const Range = __webpack_require__(64852)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 22119:
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

/***/ 94273:
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

/***/ 88670:
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

/***/ 93625:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


/***/ }),

/***/ 98646:
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

/***/ 74809:
/***/ ((module, exports, __webpack_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __webpack_require__(22119)
const debug = __webpack_require__(94273)
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

/***/ 10443:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __webpack_require__(22119)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 31914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ performEffect),
/* harmony export */   z: () => (/* binding */ effects)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67528);



/**
 * Every outside effect of Waybill: what it is and how long it may take by default (milliseconds).
 * Nothing acts on the world except through `performEffect` with a name from this list; the kill matrix in
 * test/embedded walks it and fails when an effect of the path is missing there (design, sections 3 and 8).
 */
const effects = {
  'registry.push-blob': { about: "an image's layer or configuration is pushed", deadline: 600_000 },
  'registry.push-manifest': {
    about: 'a manifest is pushed by digest, without a tag',
    deadline: 60_000,
  },
  'registry.attach': {
    about: 'a signature or attestation is attached to an image as a referrer',
    deadline: 60_000,
  },
  'registry.tag': { about: 'the claimed digest gets its tag', deadline: 60_000 },
  'signing.certificate': {
    about: "a certificate authority gives a certificate for this run's key",
    deadline: 60_000,
  },
  'signing.command': { about: 'a command signs with a key that it keeps', deadline: 60_000 },
  'signing.log': { about: 'a signature is written into a transparency log', deadline: 60_000 },
  'signing.timestamp': { about: 'a timestamp is given for a signature', deadline: 60_000 },
  'git.push': {
    about: 'commits are pushed with compare-and-set: ledger, desired state, or both at once',
    deadline: 120_000,
  },
  'forge.pull-request': { about: 'a pull request is opened, updated or closed', deadline: 60_000 },
  'forge.approval': { about: 'a signed approval is stored', deadline: 60_000 },
  'forge.status': { about: 'a commit status is set', deadline: 60_000 },
  'forge.deployment': {
    about: "a deployment is shown in the forge's own list, or its status changes there",
    deadline: 60_000,
  },
  'forge.attestation': {
    about: "a bundle is kept in the forge's own store of attestations",
    deadline: 60_000,
  },
  'target.emergency': {
    about: "a target's images are changed past desired state",
    deadline: 600_000,
  },
  'target.reconcile': {
    about: 'a controller is asked to look at desired state now',
    deadline: 30_000,
  },
  'migration.run': { about: 'the migrator runs against a database', deadline: 3_600_000 },
  'migration.clean-up': {
    about: "a migrator's Job is deleted, or told how long it stays",
    deadline: 60_000,
  },
}                                                                       ;

                                              

/** What an effect needs to know of its surroundings. */
                                
                               
                                                       
                                         
                                                                                                                      
                                       
 

/**
 * Where a test lets the process sleep before it asks whether it may still act: `git.push`, or `git.push#2` for the
 * second one. SIGCONT wakes it, as a machine does that was out of breath.
 */
function pausePoint(name            )       {
  const wanted = process.env['WAYBILL_PAUSE_AT'];
  if (wanted === undefined) return;
  const count = (seen.get(`pause:${name}`) ?? 0) + 1;
  seen.set(`pause:${name}`, count);
  const isHere = wanted === `${name}#${String(count)}` || (count === 1 && wanted === name);
  if (isHere) process.kill(process.pid, 'SIGSTOP');
}

/** Where a test stops the process: `before:registry.tag`, or `after:git.push#2` for the second one. */
function killPoint(moment                    , name            )       {
  const trace = process.env['WAYBILL_EFFECT_TRACE'];
  if (trace !== undefined) (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(trace, `${moment}:${name}\n`);
  const wanted = process.env['WAYBILL_KILL_AT'];
  if (wanted === undefined) return;
  const count = (seen.get(`${moment}:${name}`) ?? 0) + 1;
  seen.set(`${moment}:${name}`, count);
  if (
    wanted === `${moment}:${name}#${String(count)}` ||
    (count === 1 && wanted === `${moment}:${name}`)
  ) {
    process.kill(process.pid, 'SIGKILL');
  }
}

const seen = new Map                ();

/**
 * The only way to act on the world: checks the fence, sets the deadline, and gives tests the places
 * before and after.
 * @param name an effect of the closed list
 * @param context signal, deadline, fence
 * @param act the effect itself; it must honour its signal
 * @returns what `act` gives
 * @throws FENCED_OFF, DEADLINE_EXCEEDED, the signal's reason, or what `act` throws
 */
async function performEffect   (
  name            ,
  context               ,
  act                                     ,
)             {
  context.signal.throwIfAborted();
  pausePoint(name);
  await context.fence?.();
  killPoint('before', name);
  const deadline = context.deadlineMilliseconds ?? effects[name].deadline;
  const result = await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .NE)(effects[name].about, deadline, context.signal, act);
  killPoint('after', name);
  return result;
}


/***/ }),

/***/ 63221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67528);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95010);



/** How an attempt ended: done, worth another try (after at least `afterMilliseconds`), or final. */
                        
                                                   
     
                                
                              
                              
                                          
     
                                                           

/** The bounds of a retry. Times are in milliseconds. */
                               
                               
                                                                
                                        
                                    
                                           
                                             
                         
                                                    
                                 
                                                                                          
 

/** What came out, and what it took. */
                             
                    
                            
                                                   
                                      
 

/**
 * Repeats an act with capped exponential back-off and full jitter until it is done, final, or out of time
 * (design, section 5: nothing is retried that cannot succeed; the act itself says so).
 * @param act one attempt; `attempt` counts from 1
 * @throws the error of the last attempt, or the signal's reason
 */
async function retry   (
  act                                          ,
  options              ,
)                      {
  const clock = options.clock ?? _time_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml;
  const random = options.random ?? Math.random;
  const first = options.firstDelayMilliseconds ?? 100;
  const maximum = options.maximumDelayMilliseconds ?? 10_000;
  const startedAt = clock.now();
  const reasons           = [];
  for (let attempt = 1; ; attempt += 1) {
    options.signal.throwIfAborted();
    const result = await act(attempt);
    if (result.outcome === 'done') return { value: result.value, attempts: attempt, reasons };
    if (result.outcome === 'final') throw result.error;
    reasons.push(result.reason);
    const ceiling = Math.min(maximum, first * 2 ** (attempt - 1));
    const delay = Math.max(result.afterMilliseconds ?? 0, ceiling * (0.5 + random() / 2));
    const outOfTime = clock.now() - startedAt + delay > options.deadlineMilliseconds;
    if (outOfTime || attempt >= (options.maximumAttempts ?? Number.POSITIVE_INFINITY))
      throw result.error;
    options.onRetry?.(result.reason, attempt, delay);
    await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(delay, options.signal);
  }
}


/***/ }),

/***/ 25355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isUnreachable),
/* harmony export */   f: () => (/* binding */ unreachableCodes)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);

                                                 
                                                       

/**
 * What counts as "the repository cannot be reached": nobody answers, the server is at fault, or there is nothing at
 * this address. A refusal is none of these: a token that is not accepted or may not read is an answer, and so is a
 * commit or a branch that is not there.
 */
const unreachableCodes = [
  'GIT_UNREACHABLE',
  'GIT_REPOSITORY_NOT_FOUND',
  'FORGE_UNREACHABLE',
  'FORGE_SERVER_ERROR',
  'FORGE_RATE_LIMITED',
  'FORGE_REPOSITORY_UNKNOWN',
]                                                              ;

const unreachable                      = new Set(unreachableCodes);

/**
 * @param error anything that was thrown while a repository or its forge was asked
 * @returns whether that means that it cannot be reached (a closed list), and not that it said no
 */
function isUnreachable(error         )          {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error) && unreachable.has(error.code);
}


/***/ }),

/***/ 67801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ BatchAnswer)
/* harmony export */ });
/* unused harmony export maximumReadBytes */
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93039);


/** An object as git stores it. */
                            
                      
                        
                           
 

/** What one read may bring; larger files have no business in desired state or a ledger. */
const maximumReadBytes = 128 * 1024 * 1024;

/**
 * The answer of `git cat-file --batch` as it comes: for each question a header line `<id> <type> <size>`, the
 * bytes and a line feed; or `<what> missing`.
 */
class BatchAnswer {
           objects              = [];
  #open        ;
  #rest           = [];
  #bytes = 0;
  #needed = 0;
  #total = 0;

  /** @param answers how many questions were asked */
  constructor(answers        ) {
    this.#open = answers;
  }

  /**
   * @param chunk the next bytes
   * @returns whether every question is answered
   * @throws GIT_ANSWER_INVALID, GIT_TOO_LARGE
   */
  take(chunk        )          {
    this.#total += chunk.length;
    if (this.#total > maximumReadBytes) throw tooLarge();
    this.#rest.push(chunk);
    this.#bytes += chunk.length;
    // A large object comes in many pieces: they are put together once, when it is complete.
    if (this.#bytes < this.#needed) return false;
    const buffer = this.#rest.length === 1 ? chunk : Buffer.concat(this.#rest);
    let offset = 0;
    this.#needed = 0;
    while (this.#open > 0) {
      const read = this.#next(buffer, offset);
      if (read === undefined) break;
      offset = read;
      this.#open -= 1;
    }
    const rest = buffer.subarray(offset);
    this.#rest = [rest];
    this.#bytes = rest.length;
    if (this.#open === 0 && rest.length > 0) throw invalid(rest.toString('utf8', 0, 120));
    return this.#open === 0;
  }

  /** Reads one answer; gives where the next one begins, or undefined where this one is not complete. */
  #next(buffer        , start        )                     {
    const end = buffer.indexOf(0x0a, start);
    if (end < 0) return undefined;
    const header = buffer.toString('utf8', start, end);
    if (/ (?:missing|ambiguous)$/.test(header)) return end + 1;
    const match = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d{1,12})$/.exec(header);
    if (match?.[1] === undefined || match[2] === undefined) throw invalid(header);
    const size = Number(match[3]);
    if (size > maximumReadBytes) throw tooLarge();
    const next = end + 1 + size + 1;
    if (buffer.length < next) {
      this.#needed = next - start;
      return undefined;
    }
    const content = Buffer.from(buffer.subarray(end + 1, next - 1));
    this.objects.push({ id: match[1], type: match[2], content });
    return next;
  }
}

function invalid(found        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gitError */ .N)('GIT_ANSWER_INVALID', {
    message: `Expected an object header from git cat-file; found ${JSON.stringify(found.slice(0, 120))}.`,
    remedy: 'Delete the cache folder and start again.',
  });
}

function tooLarge()        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gitError */ .N)('GIT_TOO_LARGE', {
    message: `Expected to read at most ${maximumReadBytes} bytes at once from the repository; found more.`,
    remedy: 'Keep large files out of the folders that Waybill reads.',
  });
}


/***/ }),

/***/ 29276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readEntries)
/* harmony export */ });
/* harmony import */ var _object_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21227);
/* harmony import */ var _object_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13955);
/* harmony import */ var _ref_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38507);
                                               




const linkMode = '120000';
const submoduleMode = '160000';

/** What stands at a path of a commit. */
                             
                                                       
                                                                  
                                                                             
                                                                           
                                                        

/**
 * Says what stands at paths of a commit. Links are told, not followed: where they may lead is for the caller to say.
 * All paths go down together, so that what is missing here comes with one fetch for each level of folders.
 * @param reader the objects
 * @param commit a commit that was fetched
 * @param paths paths inside the repository; `''` is its root
 * @returns what is there; a path where nothing stands is absent
 * @throws GIT_PATH_INVALID, GIT_ANSWER_INVALID
 */
async function readEntries(
  reader              ,
  commit           ,
  paths                   ,
)                                                {
  const root            = { mode: _object_format_js__WEBPACK_IMPORTED_MODULE_0__/* .folderMode */ .a1, name: '', id: await (0,_object_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .treeOf */ .g7)(reader, commit) };
  const found = new Map                         ();
  let walks = [...new Set(paths)].map((path)       => {
    const parts = path === '' ? [] : (0,_ref_name_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPath */ .Cg)(path).split('/');
    return { path, parts, depth: 0, entry: root };
  });
  const files         = [];
  while (walks.length > 0) {
    await reader.load(folderIds(walks));
    const next         = [];
    for (const walk of walks) {
      const step = await takeStep(reader, walk);
      if (step.kind === 'deeper') next.push(step.walk);
      else if (step.kind === 'file') files.push(walk);
      else if (step.kind === 'entry') found.set(walk.path, step.entry);
    }
    walks = next;
  }
  await reader.load(files.map(({ entry }) => entry.id));
  for (const { path, entry } of files) {
    const content = reader.blob(entry.id);
    if (content !== undefined) found.set(path, { kind: 'file', content: Buffer.from(content) });
  }
  return found;
}

/** A path on its way down: the first `depth` parts lead to `entry`. */
                
                        
                                    
                         
                            
 

           
                                                    
                                         
                                                                

function folderIds(walks                 )           {
  return walks.filter(({ entry }) => entry.mode === _object_format_js__WEBPACK_IMPORTED_MODULE_0__/* .folderMode */ .a1).map(({ entry }) => entry.id);
}

async function takeStep(reader              , walk      )                {
  const { parts, depth, entry } = walk;
  const at = parts.slice(0, depth).join('/');
  if (entry.mode === linkMode) return { kind: 'entry', entry: await linkAt(reader, entry, at) };
  if (entry.mode === submoduleMode) return { kind: 'entry', entry: { kind: 'submodule', at } };
  if (entry.mode !== _object_format_js__WEBPACK_IMPORTED_MODULE_0__/* .folderMode */ .a1) {
    return { kind: (0,_object_format_js__WEBPACK_IMPORTED_MODULE_0__/* .isRegularFile */ .Ze)(entry) && depth === parts.length ? 'file' : 'nothing' };
  }
  const entries = await (0,_object_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(reader, entry.id);
  const name = parts[depth];
  if (name === undefined) {
    return { kind: 'entry', entry: { kind: 'folder', names: [...entries.keys()] } };
  }
  const next = entries.get(name);
  if (next === undefined) return { kind: 'nothing' };
  return { kind: 'deeper', walk: { ...walk, depth: depth + 1, entry: next } };
}

async function linkAt(
  reader              ,
  entry           ,
  at        ,
)                           {
  await reader.load([entry.id]);
  return { kind: 'link', at, target: reader.blob(entry.id)?.toString('utf8') ?? '' };
}


/***/ }),

/***/ 93039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ gitError)
/* harmony export */ });
/* unused harmony export gitErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of working on a git repository. */
const gitErrorCodes = {
  GIT_ANSWER_INVALID: 'git or the server answered in a form that is not understood.',
  GIT_CHECKOUT_MISSING: 'A folder that should be a checkout of a git repository is none.',
  GIT_COMMIT_INVALID:
    'A commit that was to be written has a message, author or parent that git does not allow.',
  GIT_COMMIT_NOT_FOUND: 'The repository does not have this commit.',
  GIT_CONFLICT_UNRESOLVED: 'Other writers kept moving the ref until the deadline was over.',
  GIT_FAILED: 'git itself failed on this machine.',
  GIT_PATH_INVALID: 'A path cannot be a file of the repository, or something else stands there.',
  GIT_PUSH_DECLINED: 'A rule or a hook of the repository declined the push.',
  GIT_READ_ONLY:
    'The repository can be read, but these credentials or its disk do not allow writing.',
  GIT_REF_INVALID: 'A ref name breaks the rules of git check-ref-format.',
  GIT_REPOSITORY_NOT_FOUND:
    'There is no repository at this URL, or these credentials may not see it.',
  GIT_SIGNING_FAILED: 'A commit could not be signed with the key that was given.',
  GIT_TOO_LARGE: 'A file or a list of files is larger than what Waybill reads.',
  GIT_TOO_OLD: 'git is older than 2.31: credentials could not be kept out of arguments and files.',
  GIT_UNAUTHORIZED: 'The git server refused the credentials, or asks for some.',
  GIT_UNREACHABLE: 'The git server could not be reached, or answered with a failure of its own.',
  GIT_URL_INVALID: 'A repository URL is of a kind that is not supported, or holds a password.',
}                              ;

                                                      

/** Makes the errors of `git`. */
const gitError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(gitErrorCodes);


/***/ }),

/***/ 47900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1715);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93039);

                                                      


                   
                           
                              
                          
 

/** What git says, and what it means; the first that fits counts. */
const wordings                     = [
  {
    pattern:
      /Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|returned error: 401|HTTP Basic: Access denied|Permission denied \(publickey|Invalid username or (?:password|token)/i,
    code: 'GIT_UNAUTHORIZED',
    remedy:
      'Give a valid token for this repository (it may have expired, or the secret may be empty in this job).',
  },
  {
    pattern:
      /returned error: 403|Write access to repository not granted|Permission to \S+ denied|insufficient permission|read-only file ?system|unpacker error|unable to create temporary object directory|not allowed to push|deploy key is read.only|service not enabled/i,
    code: 'GIT_READ_ONLY',
    remedy:
      'Give the token write access to the contents of this repository, or unlock the repository (archived, read-only disk).',
  },
  {
    // Redirects are not followed: the credential is for the address that was given.
    pattern: /returned error: 30[1278]|unable to update url base from redirection/i,
    code: 'GIT_REPOSITORY_NOT_FOUND',
    remedy:
      'The repository was renamed or moved: give its present address. What is found under an old one could be another one tomorrow.',
  },
  {
    pattern:
      /repository '[^']*' not found|Repository not found|does not appear to be a git repository|returned error: 404|not found: did you run git update-server-info/i,
    code: 'GIT_REPOSITORY_NOT_FOUND',
    remedy:
      'Check the URL, and that the token may see the repository: forges answer "not found" for private ones.',
  },
  {
    pattern:
      /not our ref|unadvertised object|couldn't find remote ref|upload-pack: not our|no such remote ref/i,
    code: 'GIT_COMMIT_NOT_FOUND',
    remedy: 'Check the commit: it may have been pushed away, or belong to another repository.',
  },
  {
    pattern: /detected dubious ownership/i,
    code: 'GIT_READ_ONLY',
    remedy: 'The repository belongs to another user of this machine: correct its owner.',
  },
  {
    pattern:
      /Could not resolve host|Failed to connect|Connection (?:refused|reset|timed out|closed)|Couldn't connect|unable to access|returned error: (?:408|429|5\d\d)|early EOF|unexpected disconnect|remote end hung up|RPC failed|Empty reply|invalid index-pack output|bad band|protocol error|expected '?flush|SSL|GnuTLS|TLS|timed? ?out|internal server error|the remote end|expected to receive|unexpected response|did not send all necessary objects|unable to read sha1|flush packet|bad line length|Could not read from remote/i,
    code: 'GIT_UNREACHABLE',
    remedy:
      'Check the address, the network, the proxy and the certificates; start the run again when the server is well.',
  },
];

/**
 * A server that forbids to read says 403 too, and GitHub calls that "Write access to repository not granted": the
 * right to write would be the wrong thing to ask for.
 */
const readForbidden          = {
  pattern:
    /returned error: 403|Write access to repository not granted|Permission to \S+ denied|not allowed to/i,
  code: 'GIT_UNAUTHORIZED',
  remedy:
    'Give the token the right to read the contents of this repository (Contents: read), and name the repository among those that it is for.',
};

/**
 * Says what a failed git command means.
 * @param action the subcommand
 * @param result how it ended
 * @param url the repository, which holds no password
 * @param secrets what must not be shown
 * @returns the error; GIT_FAILED where the wording is not known
 */
function gitFailure(
  action        ,
  result               ,
  url        ,
  secrets                   ,
)               {
  const said = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E)(result.stderr.toString('utf8'), secrets).trim().slice(-1500);
  const all = action === 'push' ? wordings : [readForbidden, ...wordings];
  const wording = all.find(({ pattern }) => pattern.test(said));
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .gitError */ .N)(wording?.code ?? 'GIT_FAILED', {
    message: `Expected git ${action} to work on ${url}; it ended with ${String(result.exitCode ?? result.signal)}: ${said}`,
    remedy: wording?.remedy ?? 'Read the message of git above.',
    facts: { url, action, exitCode: result.exitCode },
  });
}


/***/ }),

/***/ 37132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ notAFile),
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   yS: () => (/* binding */ openFileReader)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93039);
/* harmony import */ var _object_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21227);
/* harmony import */ var _object_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13955);
/* harmony import */ var _ref_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38507);






/** Reads files at a commit. */
                             
                                                                         
                                                                           
                                                                                                              
                                                                    
 

/**
 * Of so many folders beside each other (applications, services) each is a small part of the repository: it is cheaper
 * to take all of it than to ask for every folder on the way.
 */
const crowd = 16;

const maximumFiles = 200_000;
const batchSize = 4000;

                   
                             
                        
                                                          
                                          
 

/**
 * Reads that are asked for together share one process and at most one fetch for each level of folders.
 * @param reader the objects
 */
function openFileReader(reader              )             {
  const queue            = [];
  let running = Promise.resolve();
  const flush = async ()                => {
    const requests = queue.splice(0, batchSize);
    if (queue.length > 0) schedule();
    reader.trim();
    try {
      await serve(reader, requests);
    } catch (error) {
      for (const request of requests)
        request.reject(error instanceof Error ? error : new Error((0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)));
    }
  };
  const schedule = ()       => {
    setImmediate(() => {
      running = running.then(flush);
    });
  };
  return {
    readFile: async (commit, path) => {
      (0,_ref_name_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPath */ .Cg)(path);
      return await new Promise((resolve, reject) => {
        if (queue.length === 0) schedule();
        queue.push({ commit, path, resolve, reject });
      });
    },
    listFiles: async (commit, folder) => await listFiles(reader, commit, folder),
    bring: async (commit, paths) => {
      for (const path of paths) (0,_ref_name_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPath */ .Cg)(path);
      await bring(reader, commit, paths);
    },
  };
}

/** Walks towards all files at once: each step is at most two questions to the remote, and two steps are usual. */
async function bring(
  reader              ,
  commit           ,
  paths                   ,
)                {
  await (0,_object_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .treeOf */ .g7)(reader, commit);
  for (;;) {
    const [alone, whole] = [new Set        (), new Set        ()];
    for (const path of paths) {
      const found = find(reader, commit, path, true);
      if (found.kind === 'missing') (found.siblings < crowd ? alone : whole).add(found.id);
    }
    if (alone.size + whole.size === 0) return;
    await reader.load([...whole], 'folders');
    await reader.load([...alone]);
  }
}

/** The first attempt asks by path expression, which needs one process; the walk then decides, and loads what is missing. */
async function serve(reader              , requests                    )                {
  await reader.prepare([
    ...new Set(requests.flatMap(({ commit, path }) => expressionsFor(reader, commit, path))),
  ]);
  for (const commit of new Set(requests.map((request) => request.commit)))
    await (0,_object_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .treeOf */ .g7)(reader, commit);
  for (let open = requests; open.length > 0;) {
    const missing = new Set        ();
    const waiting            = [];
    for (const request of open) {
      const step = attempt(request, () => find(reader, request.commit, request.path));
      if (step === undefined) continue;
      if (step.kind === 'missing') {
        missing.add(step.id);
        waiting.push(request);
      } else {
        request.resolve(step.content);
      }
    }
    await reader.load([...missing]);
    open = waiting;
  }
}

/** A request for what is no file fails alone. */
function attempt(request         , act             )                    {
  try {
    return act();
  } catch (error) {
    request.reject(error instanceof Error ? error : new Error((0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)));
    return undefined;
  }
}

/** What is worth asking git for, so that the walk finds everything in memory. */
function expressionsFor(reader              , commit           , path        )           {
  const facts = reader.commit(commit);
  const expressions = facts === undefined ? [commit, `${commit}^{tree}`] : [];
  if (facts !== undefined && reader.tree(facts.tree) === undefined) expressions.push(facts.tree);
  if (facts !== undefined && expressions.length === 0) {
    const known = find(reader, commit, path, true);
    if (known.kind === 'found') return [];
  }
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    expressions.push(`${commit}:${parts.slice(0, depth).join('/')}`);
  }
  return expressions;
}

            
                                                                    
     
                               
                          
                                                                          
                                
      

/** Walks from a commit to a path through what is in memory. */
function find(reader              , commit           , path        , lenient = false)        {
  const parts = path.split('/');
  const last = parts.pop() ?? '';
  let id = reader.commit(commit)?.tree ?? '';
  let siblings = 0;
  for (const part of parts) {
    const entry = entryOf(reader, id, part);
    if (entry === 'missing') return { kind: 'missing', id, siblings };
    if (entry?.mode !== _object_format_js__WEBPACK_IMPORTED_MODULE_3__/* .folderMode */ .a1) return { kind: 'found', content: undefined };
    siblings = reader.tree(id)?.size ?? 0;
    id = entry.id;
  }
  const entry = entryOf(reader, id, last);
  if (entry === 'missing') return { kind: 'missing', id, siblings };
  if (entry === undefined || (lenient && !(0,_object_format_js__WEBPACK_IMPORTED_MODULE_3__/* .isRegularFile */ .Ze)(entry)))
    return { kind: 'found', content: undefined };
  if (!(0,_object_format_js__WEBPACK_IMPORTED_MODULE_3__/* .isRegularFile */ .Ze)(entry)) throw notAFile(path, entry);
  const content = reader.blob(entry.id);
  return content === undefined
    ? { kind: 'missing', id: entry.id, siblings: 0 }
    : { kind: 'found', content: Buffer.from(content) };
}

function entryOf(
  reader              ,
  tree        ,
  name        ,
)                                    {
  const entries = reader.tree(tree);
  return entries === undefined ? 'missing' : entries.get(name);
}

/**
 * @param path what was to be read or written
 * @param entry what stands there
 * @returns GIT_PATH_INVALID: a link could lead anywhere, a folder has no content
 */
function notAFile(path        , entry           )        {
  const kinds                                   = {
    [_object_format_js__WEBPACK_IMPORTED_MODULE_3__/* .folderMode */ .a1]: 'a folder',
    '120000': 'a symbolic link',
    '160000': 'a submodule',
  };
  const found = kinds[entry.mode] ?? `an entry of mode ${entry.mode}`;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .gitError */ .N)('GIT_PATH_INVALID', {
    message: `Expected a regular file at ${path} in the repository; found ${found}.`,
    remedy: 'Name the file itself.',
    facts: { path, mode: entry.mode },
  });
}

/**
 * @param reader reads the commit's trees
 * @param commit the commit
 * @param folder a folder below its root; the root where empty
 * @returns the paths of the regular files below it, sorted; none where it is no folder
 * @throws GIT_TOO_LARGE, GIT_PATH_INVALID
 */
async function listFiles(
  reader              ,
  commit           ,
  folder        ,
)                             {
  const root = await (0,_object_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .treeOf */ .g7)(reader, commit);
  let level                                   = [{ prefix: '', id: root }];
  for (const part of folder === '' ? [] : (0,_ref_name_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPath */ .Cg)(folder).split('/')) {
    const [here] = level;
    const entry = here === undefined ? undefined : (await (0,_object_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(reader, here.id)).get(part);
    level =
      entry?.mode === _object_format_js__WEBPACK_IMPORTED_MODULE_3__/* .folderMode */ .a1 ? [{ prefix: `${here?.prefix ?? ''}${part}/`, id: entry.id }] : [];
  }
  const files           = [];
  while (level.length > 0) {
    await reader.load(level.map(({ id }) => id));
    const next               = [];
    for (const { prefix, id } of level) {
      for (const entry of (await (0,_object_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(reader, id)).values()) {
        if (entry.mode === _object_format_js__WEBPACK_IMPORTED_MODULE_3__/* .folderMode */ .a1)
          next.push({ prefix: `${prefix}${entry.name}/`, id: entry.id });
        else if ((0,_object_format_js__WEBPACK_IMPORTED_MODULE_3__/* .isRegularFile */ .Ze)(entry)) files.push(`${prefix}${entry.name}`);
      }
    }
    if (files.length + next.length > maximumFiles) throw tooMany(folder);
    level = next;
  }
  return files.sort();
}

function tooMany(folder        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .gitError */ .N)('GIT_TOO_LARGE', {
    message: `Expected at most ${maximumFiles} files below ${folder === '' ? 'the root' : folder}; found more.`,
    remedy: 'Name a smaller folder.',
    facts: { folder },
  });
}


/***/ }),

/***/ 23994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ openCache)
});

// UNUSED EXPORTS: hasCache

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/environment.js
var src_environment = __webpack_require__(90758);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/error-codes.js
var error_codes = __webpack_require__(54886);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/output.js
var output = __webpack_require__(85098);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/process-group.js
var process_group = __webpack_require__(21092);
;// CONCATENATED MODULE: ./node_modules/@waybill/process/src/conversation.js







                                                               

/** A command that is asked again and again, and lives only as long as it is needed. */
                               
     
                                                                     
                                           
                                                                          
                                                                                                                 
                                   
     
                                                                                      
 

                   
                                                 
                            
 

const defaultIdle = 2000;
const maximumErrorBytes = 65_536;

/**
 * Talks with a command over its standard streams: it is started by the first question and ends when nobody has
 * asked for a while, or with this process, which it keeps alive only while it owes an answer.
 * @param command program and arguments
 * @param options surroundings
 */
function startConversation(command         , options                     )               {
  let running                     ;
  let last                = Promise.resolve();
  let idle                            ;
  const leave = (it         )       => {
    if (running === it) running = undefined;
    it.child.stdin.end();
  };
  const ask = async (
    question                     ,
    take                            ,
  )                => {
    options.signal.throwIfAborted();
    clearTimeout(idle);
    const now = (running ??= start(command, options, (ended) => {
      if (running === ended) running = undefined;
    }));
    keepAlive(now, true);
    try {
      await exchange(now, command, options, question, take);
    } catch (error) {
      // What is left of the answer must not be taken for the next one's.
      if (running === now) running = undefined;
      (0,process_group/* signalGroup */.i)(now.child, 'SIGKILL');
      throw error;
    } finally {
      keepAlive(now, false);
    }
    idle = setTimeout(() => leave(now), options.idleMilliseconds ?? defaultIdle).unref();
  };
  return {
    ask: async (question, take) => {
      const turn = last.then(async () => ask(question, take));
      last = turn.catch(() => undefined);
      await turn;
    },
  };
}

function start(
  [program, ...args]         ,
  options                     ,
  onEnd                            ,
)          {
  const child = (0,external_node_child_process_.spawn)(program, args, {
    cwd: options.cwd,
    env: options.env ?? (0,src_environment/* toolEnvironment */.u)(),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const running          = { child, stderr: [] };
  const forget = (0,process_group/* rememberGroup */.f)(child);
  child.unref();
  child.stderr.on('data', (chunk        ) => {
    const size = running.stderr.reduce((sum, part) => sum + part.length, 0);
    if (size < maximumErrorBytes) running.stderr.push(chunk);
  });
  child.stdin.on('error', () => undefined);
  child.on('error', () => {
    forget();
    onEnd(running);
  });
  child.on('close', () => {
    forget();
    onEnd(running);
  });
  return running;
}

/** An idle command must not keep this process from ending. */
function keepAlive({ child }         , wanted         )       {
  for (const stream of [child.stdin, child.stdout, child.stderr]) {
    if (!(stream instanceof external_node_net_.Socket)) continue;
    if (wanted) stream.ref();
    else stream.unref();
  }
}

async function exchange(
  { child, stderr }         ,
  command         ,
  options                     ,
  question                     ,
  take                            ,
)                {
  const { signal } = options;
  let cleanUp = ()       => undefined;
  try {
    await new Promise      ((resolve, reject) => {
      const fail = (error         )       => {
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const onData = (chunk        )       => {
        try {
          if (take(chunk)) resolve();
        } catch (error) {
          fail(error);
        }
      };
      const onError = (error       )       => fail((0,run_process/* notStarted */.DY)(command, options, error));
      const onClose = ()       => fail(endedEarly(command, options, child, Buffer.concat(stderr)));
      const onAbort = ()       => fail(signal.reason);
      const timer = setTimeout(
        () => fail(unanswered(command, options)),
        options.timeoutMilliseconds,
      );
      child.stdout.on('data', onData);
      child.once('error', onError);
      child.once('close', onClose);
      signal.addEventListener('abort', onAbort, { once: true });
      cleanUp = () => {
        clearTimeout(timer);
        child.stdout.off('data', onData);
        child.off('error', onError);
        child.off('close', onClose);
        signal.removeEventListener('abort', onAbort);
      };
      child.stdin.write(question);
    });
  } finally {
    cleanUp();
  }
}

function endedEarly(
  command         ,
  options                     ,
  child                                ,
  stderr        ,
)        {
  const said = (0,output/* lastLines */.w)(stderr, options.secrets ?? []);
  return (0,error_codes/* processError */.C)('PROCESS_FAILED', {
    message: `Expected ${command[0]} to answer; it ended with ${child.exitCode === null ? `signal ${String(child.signalCode)}` : `exit code ${child.exitCode}`}.${said === '' ? '' : `\n${said}`}`,
    remedy: 'Read its last lines above; run the same command by hand to see more.',
    facts: { command: command[0], exitCode: child.exitCode, signal: child.signalCode },
  });
}

function unanswered(command         , options                     )        {
  return (0,error_codes/* processError */.C)('PROCESS_TIMED_OUT', {
    message: `Expected ${command[0]} to answer within ${options.timeoutMilliseconds} ms; it was stopped.`,
    remedy: 'Look at what it was waiting for, or allow it more time.',
    facts: { command: command[0], timeoutMilliseconds: options.timeoutMilliseconds },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/git/src/failure.js
var failure = __webpack_require__(47900);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/git-command.js





                                                 
                                                

/** One call of git. */
                          
                                                
                               
                                       
                                                  
                                       
     
                                                                                                                      
                                          
     
                                            
 

/** Runs git in one bare repository, with an environment that nothing outside can change. */
                      
                          
                                      
                                                       
                                             
                                                      
                                                 
                                                                                        
                                                                                    
 

/** Where the bare repository is, and which remote it belongs to. */
                           
                          
                             
                                                 
                                                       
                          
                                                                                
                                     
 

/** What git of a checkout is configured with that says how a remote is reached. */
                                 
                                                                                               
                                                                        
                                      
 

const callTimeout = 600_000;
const lockedPattern =
  /\.lock': File exists|cannot lock ref|unable to (?:create|write)[^\n]*\.lock|could not lock|shallow file has changed/i;

/**
 * Makes a bare cache repository where there is none, and the way to run git in it.
 * @param place where
 * @param signal cancels it
 * @throws the system's error where the folder cannot be written
 */
async function openCache(place          , signal             )               {
  signal.throwIfAborted();
  if (!(await hasCache(place.folder))) await initialise(place.folder);
  return makeGit(place);
}

/**
 * Makes what `git init --bare` makes, less what only people look at (gitrepository-layout): a job opens two or
 * three caches before it does anything, and a process for each is what it would wait for longest. Made beside and
 * renamed: a folder is there complete, or not at all, whoever else does the same.
 */
async function initialise(folder        )                {
  await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
  const made = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(folder), 'new-'));
  await (0,promises_.mkdir)((0,external_node_path_.join)(made, 'objects', 'pack'), { recursive: true });
  await (0,promises_.mkdir)((0,external_node_path_.join)(made, 'refs', 'heads'), { recursive: true });
  await (0,promises_.mkdir)((0,external_node_path_.join)(made, 'refs', 'waybill'));
  await (0,promises_.writeFile)((0,external_node_path_.join)(made, 'HEAD'), 'ref: refs/heads/main\n');
  await (0,promises_.writeFile)((0,external_node_path_.join)(made, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  try {
    await (0,promises_.rename)(made, folder);
  } catch (error) {
    await (0,promises_.rm)(made, { recursive: true, force: true });
    if (!(await hasCache(folder))) throw error;
  }
}

/** @returns whether a cache is in the folder: it is there complete, or not at all */
async function hasCache(folder        )                   {
  return await (0,promises_.stat)((0,external_node_path_.join)(folder, 'refs', 'waybill')).then(
    () => true,
    () => false,
  );
}

function makeGit(place          )      {
  const environments = {
    local: gitEnvironment(place, 'local'),
    'as-it-is': gitEnvironment(place, 'as-it-is'),
    fetching: gitEnvironment(place, 'fetching'),
  };
  const header = basicHeader(place.credential);
  const secrets = [
    ...(place.credential === undefined ? [] : [place.credential.password.reveal()]),
    ...(header === undefined ? [] : [header]),
    ...(place.borrowed?.secrets ?? []),
  ];
  const start = async (call         )                         =>
    await (0,run_process/* runProcess */.R3)(['git', ...call.args], {
      cwd: place.folder,
      signal: call.signal,
      timeoutMilliseconds: callTimeout,
      env: { ...environments[call.remote ?? 'local'], ...call.env },
      ...(call.input === undefined ? {} : { input: call.input }),
      ...(call.maximumOutputBytes === undefined
        ? {}
        : { maximumOutputBytes: call.maximumOutputBytes }),
      secrets,
    });
  const run = async (call         )                         => {
    for (let attempt = 1; ; attempt += 1) {
      const result = await start(call);
      // Another process works on the same cache; its locks are short, unless it was killed.
      const isLocked =
        result.exitCode !== 0 &&
        call.args[0] !== 'push' &&
        lockedPattern.test(result.stderr.toString());
      if (!isLocked || attempt >= 12) return result;
      await removeStaleLock(place.folder);
      await (0,cancellation/* sleep */.yy)(20 * attempt + Math.random() * 50, call.signal);
    }
  };
  return {
    folder: place.folder,
    secrets,
    run,
    succeed: async (call) => {
      const result = await run(call);
      if (result.exitCode !== 0) throw (0,failure/* gitFailure */.t)(call.args[0], result, place.remote.text, secrets);
      return result;
    },
    converse: (args, signal) =>
      startConversation(['git', ...args], {
        cwd: place.folder,
        signal,
        timeoutMilliseconds: callTimeout,
        env: environments.local,
        secrets,
      }),
  };
}

/** A lock that is older than any of our fetches of commits belongs to a process that was killed. */
async function removeStaleLock(folder        )                {
  for (const name of ['shallow.lock', 'config.lock']) {
    const file = (0,external_node_path_.join)(folder, name);
    const facts = await (0,promises_.stat)(file).catch(() => undefined);
    if (facts !== undefined && Date.now() - facts.mtimeMs > 30_000) await (0,promises_.rm)(file, { force: true });
  }
}

function basicHeader(credential                           )                     {
  if (credential === undefined) return undefined;
  return Buffer.from(`${credential.username}:${credential.password.reveal()}`).toString('base64');
}

/**
 * git's environment: nothing of the user's or the system's configuration (hooks, URL rewriting, credential helpers,
 * signing), messages in English, never a prompt. The URL and the credential travel in GIT_CONFIG_* variables
 * (git 2.31), so that neither is in an argument or in a file.
 */
function gitEnvironment(
  place          ,
  access                                          ,
)                         {
  const settings                     = [
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['core.hooksPath', '/dev/null'],
    ['core.logAllRefUpdates', 'false'],
    ['credential.helper', ''],
    ['protocol.version', '2'],
    ['submodule.recurse', 'false'],
    ['push.recurseSubmodules', 'no'],
    ['fetch.writeCommitGraph', 'false'],
    ['fetch.negotiationAlgorithm', 'default'],
  ];
  if (access === 'fetching') {
    settings.push(
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialclonefilter', place.filter],
    );
  }
  if (access !== 'local') {
    settings.push(['remote.origin.url', place.remote.text]);
    if (place.borrowed !== undefined) {
      settings.push(['http.followRedirects', 'false']);
      for (const [key, value] of place.borrowed.settings) settings.push([key, value]);
    }
    const header = basicHeader(place.credential);
    if (header !== undefined && place.remote.kind === 'http') {
      settings.push(
        [
          `http.${new URL(place.remote.text).origin}/.extraHeader`,
          `Authorization: Basic ${header}`,
        ],
        // git would send the header on to wherever a server redirects.
        ['http.followRedirects', 'false'],
      );
    }
  }
  const isBorrowed = place.borrowed !== undefined;
  const environment = (0,src_environment/* toolEnvironment */.u)({
    // A credential helper keeps its passwords at home.
    ...(isBorrowed ? {} : { HOME: place.folder, XDG_CONFIG_HOME: place.folder }),
    GIT_DIR: '.',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ALLOW_PROTOCOL: 'file:http:https:ssh',
    // It would go before the command that the checkout is configured with.
    ...(place.borrowed?.settings.some(([key]) => key === 'core.sshcommand') === true
      ? {}
      : { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes' }),
    LC_ALL: 'C',
    LANGUAGE: 'C',
  });
  settings.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  const bundle = environment['SSL_CERT_FILE'];
  if (bundle !== undefined) environment['GIT_SSL_CAINFO'] ??= bundle;
  return environment;
}


/***/ }),

/***/ 21227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ formatCommit),
/* harmony export */   IB: () => (/* binding */ fileMode),
/* harmony export */   L5: () => (/* binding */ parseCommit),
/* harmony export */   Tu: () => (/* binding */ objectId),
/* harmony export */   Ze: () => (/* binding */ isRegularFile),
/* harmony export */   a1: () => (/* binding */ folderMode),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   qV: () => (/* binding */ formatTree)
/* harmony export */ });
/* unused harmony export sortEntries */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93039);
/* harmony import */ var _trailers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55196);




                                                      

/** One entry of a tree, as the object holds it (gitformat: mode SP name NUL 20 bytes). */
                            
                        
                        
                      
 

const folderMode = '40000';
const fileMode = '100644';

/** @returns whether an entry is a regular file, executable or not */
function isRegularFile(entry           )          {
  return entry.mode.startsWith('100');
}

/** What a repository holds. */
                                                    

/**
 * @param type the object's kind
 * @param content its bytes
 * @returns the id that git gives it
 */
function objectId(type            , content            )         {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

/**
 * @param content the bytes of a tree object
 * @returns its entries by name
 * @throws GIT_ANSWER_INVALID
 */
function parseTree(content        )                                 {
  const entries = new Map                   ();
  for (let offset = 0; offset < content.length;) {
    const space = content.indexOf(0x20, offset);
    const end = content.indexOf(0, space);
    if (space < 0 || end < 0 || end + 21 > content.length) throw malformed('tree');
    const name = content.toString('utf8', space + 1, end);
    const id = content.toString('hex', end + 1, end + 21);
    entries.set(name, { mode: content.toString('latin1', offset, space), name, id });
    offset = end + 21;
  }
  return entries;
}

/**
 * @param entries what a tree shall hold
 * @returns the bytes of the tree object, in git's order (a folder sorts as if its name ended with `/`)
 */
function formatTree(entries                     )         {
  return Buffer.concat(
    sortEntries(entries).map((entry) =>
      Buffer.concat([Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.id, 'hex')]),
    ),
  );
}

/** @returns entries in the order of git's trees */
function sortEntries(entries                     )              {
  const key = (entry           )         =>
    Buffer.from(entry.mode === folderMode ? `${entry.name}/` : entry.name);
  return [...entries].sort((a, b) => Buffer.compare(key(a), key(b)));
}

/** What a commit object holds. */
                                
                        
                                      
                                                                       
                          
                            
                      
                           
                                                                                           
                              
 

/**
 * @param commit what it shall say; checked before
 * @returns the bytes of the commit object
 */
function formatCommit(commit               )         {
  const { tree, parents, author, at, message, signature } = commit;
  const person = `${author.name.trim()} <${author.email}> ${String(at)} +0000`;
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${person}`,
    `committer ${person}`,
    // Further lines of a header begin with a space.
    ...(signature === undefined ? [] : [`gpgsig ${signature.trimEnd().replaceAll('\n', '\n ')}`]),
  ];
  return Buffer.from(`${lines.join('\n')}\n\n${message.endsWith('\n') ? message : `${message}\n`}`);
}

/**
 * @param sha the commit's id
 * @param content the bytes of the commit object
 * @throws GIT_ANSWER_INVALID
 */
function parseCommit(sha        , content        )              {
  const text = content.toString('utf8');
  const split = text.indexOf('\n\n');
  const headers = split < 0 ? text : text.slice(0, split);
  const message = split < 0 ? '' : text.slice(split + 2);
  const values = (key        )           =>
    headers
      .split('\n')
      .filter((line) => line.startsWith(`${key} `))
      .map((line) => line.slice(key.length + 1));
  const person = /^(.*?) ?<([^>]*)> (\d{1,12}) [+-]\d{4}$/;
  const author = person.exec(values('author')[0] ?? '');
  const committer = person.exec(values('committer')[0] ?? '');
  const tree = values('tree')[0];
  if (tree === undefined || !/^[0-9a-f]{40}$/.test(tree) || author === null || committer === null)
    throw malformed('commit');
  return {
    sha: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr.parse(sha),
    tree,
    parents: values('parent').map((parent) => _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr.parse(parent)),
    author: author[1] ?? '',
    authorEmail: author[2] ?? '',
    committer: { name: committer[1] ?? '', email: committer[2] ?? '' },
    committedAt: new Date(Number(committer[3]) * 1000).toISOString(),
    message,
    trailers: (0,_trailers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTrailers */ .aw)(message),
  };
}

function malformed(kind        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .gitError */ .N)('GIT_ANSWER_INVALID', {
    message: `Expected a well-formed ${kind} object; found other bytes.`,
    remedy: 'Run git fsck in the repository; delete the cache folder.',
  });
}


/***/ }),

/***/ 13955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   TL: () => (/* binding */ openObjectReader),
/* harmony export */   g7: () => (/* binding */ treeOf)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93039);
/* harmony import */ var _batch_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67801);
/* harmony import */ var _object_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21227);


                                            


                                          
                                              

/** Reads objects by id or by expression: from memory, from the cache repository, from the remote, in this order. */
                               
                                                                                                                       
                                                         
     
                                                                                                                 
                                                                                        
     
                                                                            
                                                  
                                                               
                                       
                                                                      
               
 

const memoryBudget = 64 * 1024 * 1024;

/**
 * @param git the cache repository
 * @param remote where missing objects come from
 * @param signal cancels reads
 */
function openObjectReader(git     , remote        , signal             )               {
  const commits = new Map                     ();
  const trees = new Map                                        ();
  const blobs = new Map                ();
  const objects = git.converse(['cat-file', '--batch'], signal);
  let size = 0;
  const keep = (object           )       => {
    if (object.type === 'commit') commits.set(object.id, (0,_object_format_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommit */ .L5)(object.id, object.content));
    if (object.type === 'tree') trees.set(object.id, (0,_object_format_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTree */ .cZ)(object.content));
    if (object.type === 'blob') blobs.set(object.id, object.content);
    if (object.type === 'blob') size += object.content.length;
  };
  const prepare = async (expressions                   )                => {
    if (expressions.length === 0) return;
    // Expressions that lead nowhere are passed over.
    const answer = new _batch_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .BatchAnswer */ .P(expressions.length);
    const question = expressions.map((expression) => `${expression}\n`).join('');
    await objects.ask(question, (chunk) => answer.take(chunk));
    for (const object of answer.objects) keep(object);
  };
  const isKnown = (id        )          => trees.has(id) || blobs.has(id) || commits.has(id);
  return {
    prepare,
    load: async (ids, what = 'objects') => {
      const wanted = [...new Set(ids)].filter((id) => !isKnown(id));
      await prepare(wanted);
      const missing = wanted.filter((id) => !isKnown(id));
      if (missing.length === 0) return;
      await remote.fetchObjects(missing, signal, what);
      await prepare(missing);
      const lost = missing.find((id) => !isKnown(id));
      if (lost === undefined) return;
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .gitError */ .N)('GIT_ANSWER_INVALID', {
        message: `Expected the server to send the object ${lost}, which a commit of it refers to; it did not.`,
        remedy: 'Run git fsck on the server; delete the cache folder.',
        facts: { object: lost },
      });
    },
    commit: (sha) => commits.get(sha),
    tree: (id) => trees.get(id),
    blob: (id) => blobs.get(id),
    trim: () => {
      if (size < memoryBudget) return;
      blobs.clear();
      size = 0;
    },
  };
}

/**
 * @param reader the objects
 * @param id a tree's id
 * @returns its entries, from the remote where need be
 * @throws GIT_ANSWER_INVALID where the id is not a tree's
 */
async function entriesOf(
  reader              ,
  id        ,
)                                          {
  await reader.load([id]);
  const entries = reader.tree(id);
  if (entries !== undefined) return entries;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .gitError */ .N)('GIT_ANSWER_INVALID', {
    message: `Expected the object ${id} to be a tree; it is something else.`,
    remedy: 'Run git fsck on the server.',
    facts: { object: id },
  });
}

/**
 * @param reader the objects in memory
 * @param commit a commit that was fetched
 * @returns the id of its tree
 * @throws GIT_COMMIT_NOT_FOUND where the id is not a commit's
 */
async function treeOf(reader              , commit           )                  {
  if (reader.commit(commit) === undefined) await reader.prepare([commit]);
  const facts = reader.commit(commit);
  if (facts !== undefined) return facts.tree;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .gitError */ .N)('GIT_COMMIT_NOT_FOUND', {
    message: `Expected the commit ${commit} in the repository; it is not there, or it is no commit.`,
    remedy: 'Give the full id of a commit that was pushed.',
    facts: { commit: _waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .commitShaSchema */ .jr.parse(commit) },
  });
}


/***/ }),

/***/ 38507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   Mi: () => (/* binding */ branchRef),
/* harmony export */   __: () => (/* binding */ checkRef)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93039);


/** Why a ref name is not allowed, by the rules of git check-ref-format; undefined where it is. */
function refProblem(ref        )                     {
  if (!ref.startsWith('refs/')) return 'it does not begin with refs/';
  if (ref.length > 250) return 'it is longer than 250 characters';
  if (ref.split('/').length < 3) return 'it names no kind, such as refs/heads/';
  if (/[\u0000-\u0020\u007f~^:?*[\\]/.test(ref))
    return 'it holds a character that refs cannot hold';
  if (ref.includes('..') || ref.includes('@{')) return 'it holds .. or @{';
  if (ref.endsWith('.')) return 'it ends with a dot';
  for (const part of ref.split('/')) {
    if (part === '') return 'it holds an empty part';
    if (part.startsWith('.') || part.endsWith('.lock'))
      return `its part ${part} begins with a dot or ends with .lock`;
    if (part.startsWith('-')) return `its part ${part} begins with a hyphen`;
  }
  return undefined;
}

/**
 * Checks a full ref name (git check-ref-format, and no part that a tool could read as an option).
 * @param ref `refs/heads/main`
 * @returns the same
 * @throws GIT_REF_INVALID
 */
function checkRef(ref        )         {
  const problem = refProblem(ref);
  if (problem !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gitError */ .N)('GIT_REF_INVALID', {
      message: `Expected a full ref name such as refs/heads/main; found ${JSON.stringify(ref.slice(0, 260))}: ${problem}.`,
      remedy: 'Correct the branch or ref name in the input or in waybill.yaml.',
      facts: { ref: ref.slice(0, 260) },
    });
  }
  return ref;
}

/**
 * @param branch a branch's short name: `main`, `waybill/ledger`
 * @returns its full ref
 * @throws GIT_REF_INVALID
 */
function branchRef(branch        )         {
  return checkRef(`refs/heads/${branch}`);
}

/** Why a path is not allowed; undefined where it is. */
function pathProblem(path        )                     {
  if (path === '') return 'it is empty';
  if (path.length > 4096) return 'it is longer than 4096 characters';
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'it holds a control character or a backslash';
  if (path.startsWith('/')) return 'it is absolute';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'it holds an empty part, . or ..';
    if (part.toLowerCase() === '.git') return 'it holds .git';
    if (part.startsWith('-')) return `its part ${part} begins with a hyphen`;
  }
  return undefined;
}

/**
 * Checks a path inside a repository: relative, with `/`, nowhere outside.
 * @param path `apps/shop/kustomization.yaml`
 * @returns the same
 * @throws GIT_PATH_INVALID
 */
function checkPath(path        )         {
  const problem = pathProblem(path);
  if (problem !== undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gitError */ .N)('GIT_PATH_INVALID', {
      message: `Expected a path inside the repository, such as apps/shop/values.yaml; found ${JSON.stringify(path.slice(0, 260))}: ${problem}.`,
      remedy: 'Give the path relative to the root of the repository, with / between its parts.',
      facts: { path: path.slice(0, 260) },
    });
  }
  return path;
}


/***/ }),

/***/ 55562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ parseRemoteUrl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93039);



/** A repository's URL that may be given to git. */
                            
                        
                                         
 

/**
 * Checks a repository's URL: only transports that are known, nothing that git could read as an option or as a
 * helper's name (`ext::`), and no password, which would show up in process lists and messages.
 * @param text the URL as given
 * @throws GIT_URL_INVALID
 */
function parseRemoteUrl(text        )            {
  if (/[\u0000-\u0020\u007f]/.test(text) || text.length > 2048)
    throw refused('it holds spaces or control characters, or is too long');
  if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text)) return { text, kind: 'file' };
  if (/^[A-Za-z0-9_.][A-Za-z0-9_.-]*@[A-Za-z0-9][A-Za-z0-9.-]*:(?![/-]{2})[^-].*$/.test(text))
    return { text, kind: 'ssh' };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw refused('it is neither a URL nor an absolute path');
  if (url.password !== '') throw refused('it holds a password');
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      if (url.username !== '') throw refused('it holds a user name or token');
      return { text, kind: 'http' };
    case 'ssh:':
      if (url.hostname.startsWith('-') || url.username.startsWith('-'))
        throw refused('its host begins with a hyphen');
      return { text, kind: 'ssh' };
    case 'file:':
      return { text, kind: 'file' };
    default:
      throw refused(`its transport ${url.protocol} is not supported`);
  }
}

/** The URL itself is not shown: it may hold a token. */
function refused(why        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .gitError */ .N)('GIT_URL_INVALID', {
    message: `Expected a repository URL (https, http, ssh, file, git@host:path or an absolute path) without credentials; found one where ${why}.`,
    remedy: 'Correct the URL; give user and token as the credential instead.',
  });
}


/***/ }),

/***/ 55046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zr: () => (/* binding */ persist),
/* harmony export */   d3: () => (/* binding */ openRemote),
/* harmony export */   te: () => (/* binding */ blobLimit)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63221);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93039);




                                            
                                          

/** What is asked of the remote. Failures of the network and of the server are retried within bounds. */
                         
                                                                                     
                                                                                               
                                                                         
     
                                                                                                              
                                                           
     
                                                                                                  
     
                                                                                                                   
                       
     
               
                           
                        
                                 
                   
                                                        
                                                                                  
 

/** How much of a commit is in the cache: all its trees, or what was asked for so far. */
                                        

/** Below this size files come with the first fetch, so that most updates need one. */
const blobLimit = 'blob:limit=16k';

const noNegotiation = ['-c', 'fetch.negotiationAlgorithm=noop']         ;

/**
 * What fetches leave out, in the order in which it is tried: a server may refuse some of it (uploadpackfilter.*); one
 * that knows no filters is passed over by git itself. Lazy: folders at the top come with their commit, which saves a
 * question for each level.
 */
const filters = {
  whole: [`--filter=${blobLimit}`, '--no-filter'],
  lazy: ['--filter=tree:2', '--filter=tree:0', '--filter=blob:none', '--no-filter'],
  objects: ['--filter=tree:0', '--filter=blob:none', '--no-filter'],
  folders: [`--filter=${blobLimit}`, '--no-filter'],
}                                                                               ;

const fetchArgs = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-auto-gc',
]         ;

/**
 * @param git the cache repository
 * @param deadlineMilliseconds how long one question may take with all its retries
 */
function openRemote(git     , deadlineMilliseconds        )         {
  const present = { whole: new Set           (), lazy: new Set           () };
  const fetching = new Map                       ();
  const refused = new Set        ();
  let shallow                = Promise.resolve();
  const ask = async (patterns                   , signal             )                     => {
    const onlyHeads = patterns.every((pattern) => pattern.startsWith('refs/heads/'));
    const args = ['ls-remote', '--refs', '--quiet', ...(onlyHeads ? ['--heads'] : [])]         ;
    const result = await persist(deadlineMilliseconds, signal, async () =>
      git.succeed({
        args: [...args, 'origin', ...patterns],
        signal,
        remote: 'fetching',
        maximumOutputBytes: 64 * 1024 * 1024,
      }),
    );
    return parseRefs(result.stdout.toString('utf8'));
  };
  /** Callers that want the same commit at the same time share one fetch; who finds it failed fetches again. */
  const fetchCommits = async (
    commits                      ,
    signal             ,
    how           = 'whole',
  )                => {
    const missing              = [];
    for (const commit of new Set(commits))
      if (!(await isPresent(git, present, commit, how))) missing.push(commit);
    const key = (commit           )         => keptRef(commit, how);
    const awaited = missing
      .map((commit) => fetching.get(key(commit)))
      .filter((it) => it !== undefined);
    if (awaited.length > 0) {
      await Promise.all(awaited.map(async (it) => it.catch(() => undefined)));
      await fetchCommits(commits, signal, how);
      return;
    }
    if (missing.length === 0) return;
    const fetched = fetchMissing(missing, signal, how);
    for (const commit of missing) fetching.set(key(commit), fetched);
    try {
      await fetched;
    } finally {
      for (const commit of missing) fetching.delete(key(commit));
    }
  };
  const fetchMissing = async (
    missing                      ,
    signal             ,
    how          ,
  )                => {
    const refspecs = missing.map((commit) => `+${commit}:${keptRef(commit, how)}`);
    const fetch = async ()                =>
      await filtered(
        how,
        async (filter) => {
          const args = [...fetchArgs, '--depth=1', filter, 'origin', ...refspecs]         ;
          await git.succeed({
            // What is told to be here must be here whole: what is read lazily is not.
            args: how === 'lazy' ? [...noNegotiation, ...args] : args,
            signal,
            remote: 'fetching',
          });
        },
        signal,
      );
    // Two at once would find each other's lock on what is shallow, and wait longer.
    const fetched = shallow.then(fetch);
    shallow = fetched.catch(() => undefined);
    await fetched;
    for (const commit of missing) present[how].add(commit);
  };
  /** Asks with the filter that leaves out most, among those that the server has not refused. */
  const filtered = async (
    what                      ,
    act                                   ,
    signal             ,
  )                => {
    const left                    = filters[what].filter((filter) => !refused.has(filter));
    for (const [index, filter] of left.entries()) {
      try {
        await persist(deadlineMilliseconds, signal, async () => act(filter));
        return;
      } catch (error) {
        const isLast = index === left.length - 1;
        if (isLast || !/filter '[^']*' not supported/.test((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error))) throw error;
        refused.add(filter);
      }
    }
  };
  const questions = new Map                                                                ();
  /** Refs that are asked for in the same moment share one question; it is sent after all of them asked. */
  const gather = (signal             )                                                    => {
    const refs = new Set        ();
    const answer = new Promise      ((resolve) => setImmediate(resolve)).then(async () => {
      questions.delete(signal);
      return await ask([...refs], signal);
    });
    const question = { refs, answer };
    questions.set(signal, question);
    return question;
  };
  return {
    fetchCommits,
    heads: async (refs, signal) => {
      const question = questions.get(signal) ?? gather(signal);
      for (const ref of refs) question.refs.add(ref);
      const found = await question.answer;
      const wanted = new Set(refs);
      return new Map(
        found.filter(({ ref }) => wanted.has(ref)).map(({ ref, head }) => [ref, head]),
      );
    },
    list: async (prefix, signal) => {
      const found = await ask([`${prefix}*`], signal);
      return found
        .filter(({ ref }) => ref.startsWith(prefix))
        .sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
    },
    fetchObjects: async (ids, signal, what = 'objects') => {
      await filtered(
        what,
        async (filter) => {
          await git.succeed({
            args: [...noNegotiation, ...fetchArgs, filter, '--stdin', 'origin'],
            input: ids.map((id) => `${id}\n`).join(''),
            signal,
            remote: 'fetching',
          });
        },
        signal,
      );
    },
    remember: async (commit, signal, how = 'whole') => {
      signal.throwIfAborted();
      await writeRef(git, commit, how);
      present[how].add(commit);
    },
  };
}

/** A commit's ref is written last by a fetch: where it stands, everything that was asked for is there. */
function keptRef(commit           , how          )         {
  return how === 'whole' ? `refs/waybill/${commit}` : `refs/lazy/${commit}`;
}

/** Written beside and renamed: a reader finds the whole ref or none. It only ever says its own name. */
async function writeRef(git     , commit           , how          )                {
  const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.folder, keptRef(commit, how));
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
  const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.folder, `kept-${commit}-${process.pid}`);
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(temporary, `${commit}\n`);
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, file);
}

async function isPresent(
  git     ,
  present                                            ,
  commit           ,
  how          ,
)                   {
  if (present.whole.has(commit) || present[how].has(commit)) return true;
  const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.folder, keptRef(commit, how)), node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK).then(
    () => true,
    () => false,
  );
  if (isThere) present[how].add(commit);
  return isThere;
}

/**
 * Repeats a question whose failure may be the network's or the server's.
 * @param deadlineMilliseconds for all attempts together
 * @param signal cancels it
 * @param act one attempt
 * @throws the error of the last attempt
 */
async function persist   (
  deadlineMilliseconds        ,
  signal             ,
  act                  ,
)             {
  const { value } = await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L)   (
    async () => {
      try {
        return { outcome: 'done', value: await act() };
      } catch (error) {
        if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .isWaybillError */ .xS)(error, 'GIT_UNREACHABLE')) return { outcome: 'final', error };
        return { outcome: 'again', reason: error.message, error };
      }
    },
    {
      signal,
      deadlineMilliseconds,
      maximumAttempts: 5,
      firstDelayMilliseconds: 150,
      maximumDelayMilliseconds: 3000,
    },
  );
  return value;
}

function parseRefs(text        )            {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const match = /^([0-9a-f]{40})\t(refs\/\S+)$/.exec(line);
      if (match?.[1] === undefined || match[2] === undefined) {
        throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .gitError */ .N)('GIT_ANSWER_INVALID', {
          message: `Expected lines of a SHA-1 commit id and a ref from git ls-remote; found ${JSON.stringify(line.slice(0, 120))}.`,
          remedy: 'Waybill works with repositories in the SHA-1 object format.',
        });
      }
      return { head: _waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .commitShaSchema */ .jr.parse(match[1]), ref: match[2] };
    });
}


/***/ }),

/***/ 23331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository),
  o: () => (/* binding */ requireGit)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/tool.js
var tool = __webpack_require__(9241);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/error-codes.js
var error_codes = __webpack_require__(93039);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/remote.js
var src_remote = __webpack_require__(55046);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/ancestry.js


                                               

                                            


/** How far back each fetch goes; the last one is git's word for everything. */
const depths = [50, 1000, 2_147_483_647]         ;

/** What a question of ancestry works with. */
                                
                                                                                                             
                        
                          
                               
                                        
 

/**
 * Asks whether one commit is another one, or reachable from it. A yes found in a shallow history is right; a no is
 * given only when the history of `descendant` is complete and `ancestor` is known to exist.
 * @param parts the caches
 * @param ancestor the older commit
 * @param descendant the newer commit
 * @throws GIT_COMMIT_NOT_FOUND where the repository does not have one of them
 */
async function isAncestor(
  parts               ,
  ancestor           ,
  descendant           ,
)                   {
  const { history, remote, signal } = parts;
  if (ancestor === descendant) {
    await remote.fetchCommits([ancestor], signal);
    return true;
  }
  if (await isReachable(history, ancestor, descendant, signal)) return true;
  for (const depth of depths) {
    await (0,src_remote/* persist */.Zr)(parts.deadlineMilliseconds, signal, async () =>
      history.succeed({
        args: [
          ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc'],
          ...[
            `--depth=${depth}`,
            '--filter=tree:0',
            'origin',
            `+${descendant}:refs/waybill/${descendant}`,
          ],
        ]                          ,
        signal,
        remote: 'fetching',
      }),
    );
    if (await isReachable(history, ancestor, descendant, signal)) return true;
    if (await isComplete(history)) break;
  }
  if (!(await isComplete(history))) {
    throw (0,error_codes/* gitError */.N)('GIT_ANSWER_INVALID', {
      message: `Expected the whole history of ${descendant}; the repository itself is a shallow copy.`,
      remedy: 'Fetch the rest of its history there (git fetch --unshallow).',
      facts: { commit: descendant },
    });
  }
  await remote.fetchCommits([ancestor], signal);
  return false;
}

async function isReachable(
  history     ,
  ancestor           ,
  descendant           ,
  signal             ,
)                   {
  // Exit code 1 is a no within what is here; 128 says that one of them is not here.
  const result = await history.run({
    args: ['merge-base', '--is-ancestor', ancestor, descendant],
    signal,
  });
  return result.exitCode === 0;
}

/** git keeps the commits at which a history was cut in the file `shallow`. */
async function isComplete(history     )                   {
  const cuts = await (0,promises_.readFile)((0,external_node_path_.join)(history.folder, 'shallow'), 'utf8').catch(() => '');
  return cuts.trim() === '';
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/retry.js
var retry = __webpack_require__(63221);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var effect = __webpack_require__(31914);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var secret = __webpack_require__(1715);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/failure.js
var failure = __webpack_require__(47900);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/rejection.js
/**
 * What the words of a refused push tell, where the refs did not move: `passing` may succeed by itself, `rule` will say
 * no again, `read-only` cannot be written by anybody.
 */
                                                                         

/**
 * Names of rules that no race says, whatever else stands beside them (a check's name, a person's text): GitHub's
 * numbered rules (GH001 to GH013), GitLab's and Gitea's protection, Azure's branch policies, git's own receive.deny*.
 */
const certainRule =
  /\bGH0\d\d\b|protected branch hook declined|repository rule violations|(?:changes|modified|made) (?:only )?(?:must be made )?through (?:a )?(?:pull|merge) request|\bnot allowed to (?:force.?)?push|branch \S+ is protected|TF40245\d|deny(?:ing)? (?:updating|deleting|non-fast)|currently checked out|hidden ref|funny refname|required status check|must have verified signatures/i;

/** Wordings of what passes by itself: races, locks, a server in trouble (git, GitHub, Gitea, GitLab, Azure, Gerrit). */
const passing =
  /cannot lock ref|(?:unable|failed) to (?:lock|acquire|create)|\.lock\b|failed to (?:update|lock|store|write)|incorrect old value|stale (?:info|data)|fetch first|(?:non-|not a )fast[- ]forward|atomic (?:transaction|push) failed|already exists|but (?:it is )?expected|does not match|expected branch to point|was modified|out of ?date|updated (?:since|by another)|(?:reference|ref) update failed|missing necessary objects|try (?:the merge )?again|please retry|temporar|time[d]? ?out|unavailable|unreachable|not accessible|connection error|internal (?:server |api )?error|fatal error in commit_refs|bad gateway|too many|rate limit|busy|in progress|deadlock|conflict/i;

/** Wordings of a rule that will say no again, where nothing speaks of a race. */
const rule =
  /protected (?:branch|ref|tag)|rule violation|pull request|merge request|not allowed|not permitted|not authori[sz]ed|permission|denied|denying|prohibited|forbidden|polic(?:y|ies)|signed commits|signature|deletion of|archived|mirror|suspended|disabled|does not follow|commit message/i;

const readOnly =
  /read.only|unpacker error|insufficient permission|no space left|disk quota|unable to migrate objects/i;

/**
 * Sorts what a server said of a push that it refused. The ref is read again whatever this says: words decide only
 * where it has not moved (law 4).
 * @param text git's status of the refused refs and the lines of the remote
 */
function sortOf(text        )                {
  if (readOnly.test(text)) return 'read-only';
  if (certainRule.test(text)) return 'rule';
  if (passing.test(text)) return 'passing';
  return rule.test(text) ? 'rule' : 'unknown';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/push.js

                                                      


                                            


/** One ref of a push: where it was read, and where it shall point (undefined: it shall not exist). */
                          
                       
                                       
                                         
 

/**
 * Why a push failed. `moved`: git saw that a ref is elsewhere than where it was read, and sent nothing. The others say
 * why where the refs did not move meanwhile: `rule` is permanent; `declined` is a hook's no without a known reason, which is asked again a few times;
 * `passing` may succeed by itself; `failed` is what its error says.
 */
                       
     
                                                               
                              
                            
     
                                                                                       

/**
 * Pushes with compare-and-set on each ref, all or none (git-push, --force-with-lease and --atomic).
 * @param git the cache repository
 * @param refs what shall change
 * @param url for messages
 * @param signal cancels it
 * @returns undefined where everything landed, else why not as far as the answer tells
 */
async function push(
  git     ,
  refs                    ,
  url        ,
  signal             ,
)                                 {
  const args = [
    'push',
    '--porcelain',
    ...(refs.length > 1 ? ['--atomic'] : []),
    ...refs.map(({ ref, base }) => `--force-with-lease=${ref}:${base ?? ''}`),
    'origin',
    ...refs.map(({ ref, target }) => `${target ?? ''}:${ref}`),
  ]         ;
  // What a push sends is here. git would also look through the trees of the remote's other refs, and fetch one by one
  // those that are not (a lazily read commit has few); only where something to send is missing it has to.
  let result = await git.run({ args, signal, remote: 'as-it-is' });
  if (result.exitCode !== 0 && lacksObject.test(result.stderr.toString('utf8')))
    result = await git.run({ args, signal, remote: 'fetching' });
  return result.exitCode === 0 ? undefined : rejectionOf(result, url, git.secrets);
}

/** What git says of an object that is not in this repository, before anything was sent. */
const lacksObject =
  /^(?:error|fatal): (?:bad (?:tree|blob|object)|unable to (?:read|parse|get)|missing (?:tree|blob|object)|could not (?:read|parse|get)|pack-objects died)/im;

/** Reads the porcelain answer: `!`, TAB, from:to, TAB, `[remote rejected] (reason)` for each ref that was refused. */
function rejectionOf(
  result               ,
  url        ,
  secrets                   ,
)            {
  const refused = result.stdout
    .toString('utf8')
    .split('\n')
    .flatMap(
      (line) =>
        /^!\t[^\t]*\t\[?([^\]]*)\]?(?: \((.*)\))?$/.exec(line)?.slice(1, 3).filter(Boolean) ?? [],
    );
  const said = (0,secret/* redact */.E)(result.stderr.toString('utf8'), secrets).trim().slice(-1500);
  const answer = refused.join(' ');
  if (answer === '' || /remote failure|no match/.test(answer)) {
    const error = (0,failure/* gitFailure */.t)('push', result, url, secrets);
    return { kind: 'failed', reason: `${error.code}: ${firstLine(said)}`, error };
  }
  const remoteText = said
    .split('\n')
    .filter((line) => line.startsWith('remote:'))
    .join('\n');
  const text = `${answer}\n${remoteText}`;
  const reason =
    [...new Set(refused)].join(' ') + (remoteText === '' ? '' : `: ${firstLine(remoteText)}`);
  // Only git itself says this of a lease, before it sends anything; what a server says is `remote rejected`.
  if (/^!\t[^\t]*\t\[rejected\] \(stale info\)$/m.test(result.stdout.toString('utf8')))
    return { kind: 'moved', reason, said };
  const sort = sortOf(text);
  switch (sort) {
    case 'read-only':
      return { kind: 'failed', reason, error: readOnlyError(url, said) };
    case 'rule':
    case 'passing':
      return { kind: sort, reason, said };
    case 'unknown':
      // A hook may say anything: it is asked again a few times. What the server itself says is its own trouble.
      return { kind: answer.includes('declined') ? 'declined' : 'passing', reason, said };
    default:
      return (0,src_error/* exhausted */.uW)(sort, 'the sort of a rejection');
  }
}

function firstLine(text        )         {
  return (text.split('\n')[0] ?? '').slice(0, 200);
}

function readOnlyError(url        , said        )               {
  return (0,error_codes/* gitError */.N)('GIT_READ_ONLY', {
    message: `Expected ${url} to store the push; it cannot write: ${said}`,
    remedy:
      'Make room on the disk of the server, or give it back the right to write to its repository.',
    facts: { url },
  });
}

/**
 * @param refs what was pushed
 * @param said what git and the server said
 * @param url the repository
 * @returns GIT_PUSH_DECLINED
 */
function declinedError(refs                    , said        , url        )               {
  const names = refs.map(({ ref }) => ref);
  return (0,error_codes/* gitError */.N)('GIT_PUSH_DECLINED', {
    message: `Expected ${url} to accept a push to ${names.join(' and ')}; a rule or hook declined it, and the refs had not moved: ${said}`,
    remedy:
      "Allow this token to push there (the branch's protection: allowed actors, or a bypass for this app), or deliver by pull request.",
    facts: { url, refs: names },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/git/src/ref-name.js
var ref_name = __webpack_require__(38507);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/entry-reader.js
var entry_reader = __webpack_require__(29276);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/object-reader.js
var object_reader = __webpack_require__(13955);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/file-reader.js
var file_reader = __webpack_require__(37132);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/object-format.js
var object_format = __webpack_require__(21227);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/tree-edit.js






/** A tree that shall exist, and the objects that are new in it. */
                             
                      
                                                            
                                                  
 

                                                      

/**
 * Works out the tree that differs from another one in exactly these files; a file's mode stays, an empty folder goes.
 * @param reader gives the trees on the way
 * @param base the tree to start from; absent: an empty one
 * @param files path → content, or null to delete
 * @throws GIT_PATH_INVALID where a path is no file's
 */
async function editTree(
  reader              ,
  base                    ,
  files                                        ,
)                      {
  const trees = new Map                              ();
  const blobs = new Map                    ();

  const edit = async (
    id                    ,
    changes        ,
    prefix        ,
  )                              => {
    const entries = new Map(id === undefined ? [] : await (0,object_reader/* entriesOf */.Mc)(reader, id));
    for (const [name, change] of changes) {
      const path = `${prefix}${name}`;
      const entry = await changed(entries.get(name), name, change, path);
      if (entry === undefined) entries.delete(name);
      else entries.set(name, entry);
    }
    if (entries.size === 0 && prefix !== '') return undefined;
    const list = [...entries.values()];
    const newId = (0,object_format/* objectId */.Tu)('tree', (0,object_format/* formatTree */.qV)(list));
    if (newId !== id) trees.set(newId, list);
    return newId;
  };

  const changed = async (
    old                       ,
    name        ,
    change                            ,
    path        ,
  )                                 => {
    if (change instanceof Map) {
      if (old !== undefined && old.mode !== object_format/* folderMode */.a1) {
        // Nothing is below a file: deleting there has nothing to do, writing there would replace it.
        if (holdsContent(change)) throw notAFolder(path);
        return old;
      }
      const id = await edit(old?.id, change, `${path}/`);
      return id === undefined ? undefined : { mode: object_format/* folderMode */.a1, name, id };
    }
    if (old !== undefined && !(0,object_format/* isRegularFile */.Ze)(old)) throw (0,file_reader/* notAFile */.$y)(path, old);
    if (change === null) return undefined;
    const id = (0,object_format/* objectId */.Tu)('blob', change);
    if (id !== old?.id) blobs.set(id, change);
    return { mode: old?.mode ?? object_format/* fileMode */.IB, name, id };
  };

  const changes = foldersOf(files);
  if (base !== undefined) await loadFolders(reader, base, changes);
  const id = await edit(base, changes, '');
  return { id: id ?? (0,object_format/* objectId */.Tu)('tree', Buffer.alloc(0)), trees, blobs };
}

/** Brings the trees on the way to all changes, with one question for each level. */
async function loadFolders(reader              , base        , root        )                {
  let level                                                     = [{ id: base, folder: root }];
  while (level.length > 0) {
    await reader.load(level.map(({ id }) => id));
    const next               = [];
    for (const { id, folder } of level) {
      const entries = await (0,object_reader/* entriesOf */.Mc)(reader, id);
      for (const [name, change] of folder) {
        const entry = entries.get(name);
        if (change instanceof Map && entry?.mode === object_format/* folderMode */.a1)
          next.push({ id: entry.id, folder: change });
      }
    }
    level = next;
  }
}

function holdsContent(folder        )          {
  return [...folder.values()].some((change) =>
    change instanceof Map ? holdsContent(change) : change !== null,
  );
}

/** Groups paths by folder, so that each tree is rewritten once. */
function foldersOf(files                                        )         {
  const root         = new Map();
  for (const [path, content] of files) {
    const parts = (0,ref_name/* checkPath */.Cg)(path).split('/');
    const name = parts.pop() ?? '';
    let folder = root;
    for (const part of parts) {
      const next = folder.get(part) ?? new Map                                    ();
      if (!(next instanceof Map)) throw notAFolder(path);
      folder.set(part, next);
      folder = next;
    }
    if (folder.get(name) instanceof Map) throw notAFolder(path);
    folder.set(name, content);
  }
  return root;
}

function notAFolder(path        )        {
  return (0,error_codes/* gitError */.N)('GIT_PATH_INVALID', {
    message: `Expected ${path} to be only a file or only a folder; it would have to be both.`,
    remedy: 'Choose another path.',
    facts: { path },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/update.js



                                                   
                                            

                                                       


                                                    

             
                
            
            
           
                
               
                    

/** The parts of an open repository that an update works with. */
                              
                       
                    
                          
                                
                             
                                
                                  
                                        
 

/**
 * Who loses again and again leaves the ref to the others for so long at most: so many attempts, so much time, and such
 * a part of what is left until the deadline.
 */
const longestYield = { attempts: 31, milliseconds: 60_000, ofTheRest: 0.25 }         ;

/** A push that is refused although nothing moved is asked again this often. */
const unmovedLimits = { passing: 12, declined: 5 }         ;

                                            

/**
 * Applies intents until they land (law 4): on each rejection the refs are read again, and what decides is where they
 * are, not what the server said. The answer that got lost on the way is found the same way.
 * @param parts the open repository
 * @param intents at most one for each ref
 * @param options bounds
 * @throws GIT_PUSH_DECLINED, GIT_READ_ONLY, GIT_CONFLICT_UNRESOLVED, and what reading throws
 */
async function update(
  parts             ,
  intents                      ,
  options                = {},
)                        {
  const refs = intents.map(({ ref }) => (0,ref_name/* checkRef */.__)(ref));
  if (new Set(refs).size !== refs.length) {
    throw (0,error_codes/* gitError */.N)('GIT_REF_INVALID', {
      message: `Expected one intent for each ref; found two for one of ${refs.join(', ')}.`,
      remedy: 'Put both changes into one intent.',
    });
  }
  const deadline = options.deadlineMilliseconds ?? parts.deadlineMilliseconds;
  const parent = options.signal ?? parts.context.signal;
  // Attempts end at the deadline by themselves; the margin is for what the last one is waiting for.
  return await (0,cancellation/* withDeadline */.NE)(
    `the update of ${refs.join(', ')}`,
    deadline + 5000,
    parent,
    async (signal) => {
      const attempts = new Attempts(parts, intents, deadline, signal);
      const {
        value,
        attempts: count,
        reasons,
      } = await (0,retry/* retry */.L)((number) => attempts.next(number), {
        signal,
        deadlineMilliseconds: deadline,
        firstDelayMilliseconds: 60,
        maximumDelayMilliseconds: 3000,
        ...(options.onRetry === undefined ? {} : { onRetry: options.onRetry }),
      });
      return { ...value, attempts: count, reasons };
    },
  );
}

                                                     

/** The attempts of one update; each begins with the heads that the last one saw. */
class Attempts {
           #parts             ;
           #intents                      ;
           #signal             ;
           #startedAt = performance.now();
           #deadline        ;
  #unmoved = { passing: 0, declined: 0 };
  #lost = 0;

  constructor(
    parts             ,
    intents                      ,
    deadline        ,
    signal             ,
  ) {
    this.#deadline = deadline;
    this.#parts = parts;
    this.#intents = intents;
    this.#signal = signal;
  }

  async next(number        )                           {
    const { remote, context, git, url } = this.#parts;
    const begin = performance.now();
    const heads = await this.#heads();
    let wanted                    ;
    try {
      wanted = await this.#prepare(heads);
    } catch (error) {
      // A head that was replaced between reading it and fetching it is read again.
      if (!(0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND') || number > 3) throw error;
      if (sameHeads(heads, await this.#heads())) throw error;
      return { outcome: 'again', reason: 'the ref was replaced while it was fetched', error };
    }
    const changes = wanted.filter(({ base, target }) => base !== target);
    if (changes.length === 0)
      return { outcome: 'done', value: { refs: wanted.map(changeOf), changed: false } };
    const rejection = await (0,effect/* performEffect */.d)(
      'git.push',
      { ...context, signal: this.#signal },
      async (signal) => push(git, changes, url, signal),
    );
    if (rejection === undefined) {
      for (const { ref, target } of changes)
        if (target !== undefined) await remote.remember(target, this.#signal, this.#presence(ref));
      return { outcome: 'done', value: { refs: wanted.map(changeOf), changed: true } };
    }
    return await this.#judge(wanted, changes, rejection, begin);
  }

  /** A commit on a lazy one has the folders that were read and written, and not the others. */
  #presence(ref        )           {
    return this.#intents.some((intent) => intent.ref === ref && intent.lazy === true)
      ? 'lazy'
      : 'whole';
  }

  async #heads()                 {
    return await this.#parts.remote.heads(
      this.#intents.map(({ ref }) => ref),
      this.#signal,
    );
  }

  /** Applies every intent to the heads that were read. */
  async #prepare(heads       )                     {
    const bases = this.#intents
      .filter(({ lazy }) => lazy !== true)
      .map((intent) => standingOn(intent, heads.get(intent.ref)));
    await this.#parts.remote.fetchCommits(
      bases.filter((base) => base !== undefined),
      this.#signal,
    );
    const pushes            = [];
    const earlier = new Map                   ();
    for (const intent of this.#intents) {
      const base = heads.get(intent.ref);
      const read = snapshotOf(this.#parts, intent, heads, this.#signal);
      const outcome = await intent.apply(read, new Map(earlier));
      const target = await this.#target(outcome, intent, base);
      pushes.push({ ref: intent.ref, base, target });
      if (target !== undefined) earlier.set(intent.ref, target);
    }
    return pushes;
  }

  /** Writes what an intent wants into the cache. */
  async #target(
    outcome               ,
    intent           ,
    base                       ,
  )                                 {
    const { reader, writer, remote } = this.#parts;
    const { ref } = intent;
    const head = standingOn(intent, base);
    if (outcome.kind === 'unchanged') return base;
    if (outcome.kind === 'delete') return undefined;
    if (outcome.kind === 'point') {
      await remote.fetchCommits([outcome.commit], this.#signal);
      return outcome.commit;
    }
    const mergeParents = outcome.mergeParents ?? [];
    await remote.fetchCommits(mergeParents, this.#signal);
    if (head !== undefined) await remote.fetchCommits([head], this.#signal, this.#presence(ref));
    const before = head === undefined ? undefined : await (0,object_reader/* treeOf */.g7)(reader, head);
    const edited = await editTree(reader, before, outcome.files);
    if (base !== undefined && edited.id === before && mergeParents.length === 0) return base;
    await writer.writeTree(edited, this.#signal);
    return await writer.writeCommit(
      {
        tree: edited.id,
        parents: [...(head === undefined ? [] : [head]), ...mergeParents],
        message: outcome.message,
        author: outcome.author,
      },
      this.#signal,
    );
  }

  /** What a refused push means, by where the refs are now. */
  async #judge(
    wanted                    ,
    changes                    ,
    rejection           ,
    begin        ,
  )                           {
    const { url } = this.#parts;
    if (rejection.kind === 'moved') {
      const refs = refsOf(changes).join(' or ');
      return this.#lostTo(refsOf(changes), `${refs} moved (${rejection.reason})`, begin);
    }
    const now = await this.#heads();
    if (changes.every(({ ref, target }) => now.get(ref) === target)) {
      // The push landed, and its answer was lost.
      return { outcome: 'done', value: { refs: wanted.map(changeOf), changed: true } };
    }
    const moved = wanted.filter(({ ref, base }) => now.get(ref) !== base).map(({ ref }) => ref);
    if (moved.length > 0)
      return this.#lostTo(moved, `${moved.join(', ')} moved (${rejection.reason})`, begin);
    const reason = `refused although nothing moved: ${rejection.reason}`;
    switch (rejection.kind) {
      case 'rule':
        return { outcome: 'final', error: declinedError(changes, rejection.said, url) };
      case 'failed':
        if (rejection.error.code !== 'GIT_UNREACHABLE')
          return { outcome: 'final', error: rejection.error };
        return this.#again('passing', reason, rejection.error);
      case 'declined':
        return this.#again('declined', reason, declinedError(changes, rejection.said, url));
      case 'passing':
        return this.#again(
          'passing',
          reason,
          this.#unresolved(refsOf(changes), `${reason}: ${rejection.said}`),
        );
    }
  }

  /**
   * Somebody else was faster. How long the ref is left to others goes by how long an attempt takes here and now: many
   * writers that try again at once only keep each other from landing, and the server busy.
   */
  #lostTo(refs                   , reason        , begin        )                  {
    this.#unmoved = { passing: 0, declined: 0 };
    this.#lost += 1;
    const now = performance.now();
    const rest = this.#deadline - (now - this.#startedAt);
    const most = Math.min(
      (now - begin) * Math.min(longestYield.attempts, 2 ** this.#lost - 1),
      longestYield.milliseconds,
      rest * longestYield.ofTheRest,
    );
    return {
      outcome: 'again',
      reason,
      error: this.#unresolved(refs, reason),
      afterMilliseconds: most * Math.random(),
    };
  }

  #again(kind                            , reason        , error       )                  {
    this.#unmoved[kind] += 1;
    if (this.#unmoved[kind] >= unmovedLimits[kind]) return { outcome: 'final', error };
    return { outcome: 'again', reason, error };
  }

  #unresolved(refs                   , reason        )        {
    const seconds = Math.round((performance.now() - this.#startedAt) / 1000);
    return (0,error_codes/* gitError */.N)('GIT_CONFLICT_UNRESOLVED', {
      message: `Expected to write ${refs.join(' and ')} in ${this.#parts.url}; after ${seconds} s and every retry the last answer was: ${reason}`,
      remedy: 'Start it again; look for who else writes there so often, or allow it more time.',
      facts: { url: this.#parts.url, refs },
    });
  }
}

/** What a new commit of an intent stands on. */
function standingOn(
  { startFrom, replace }           ,
  base                       ,
)                        {
  return replace === true ? startFrom : (base ?? startFrom);
}

/** Lets an intent look at its ref. */
function snapshotOf(
  { files, remote, reader }             ,
  intent           ,
  heads       ,
  signal             ,
)           {
  const { ref, lazy = false } = intent;
  const base = heads.get(ref);
  const head = standingOn(intent, base);
  let fetched                           ;
  const fetch = async (commit           )                => {
    await remote.fetchCommits([commit], signal, lazy ? 'lazy' : 'whole');
    if (lazy) await files.bring(commit, intent.files ?? []);
  };
  return {
    ref,
    heads,
    head,
    exists: base !== undefined,
    readFile: async (path) => {
      if (head === undefined) return undefined;
      await (fetched ??= fetch(head));
      return await files.readFile(head, path);
    },
    listFiles: async (folder) => {
      if (head === undefined) return [];
      await (fetched ??= fetch(head));
      return await files.listFiles(head, folder);
    },
    readEntries: async (paths) => {
      if (head === undefined) return new Map();
      await fetch(head);
      return await (0,entry_reader/* readEntries */.$)(reader, head, paths);
    },
  };
}

function sameHeads(before       , now       )          {
  return before.size === now.size && [...before].every(([ref, head]) => now.get(ref) === head);
}

function refsOf(pushes                    )           {
  return pushes.map(({ ref }) => ref);
}

function changeOf({ ref, base, target }         )            {
  return { ref, before: base, after: target };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/delete-ref.js






/**
 * Deletes a ref with compare-and-set.
 * @param parts the open repository
 * @param ref which
 * @param expected where it must point; absent: where it points when asked
 * @throws GIT_CONFLICT_UNRESOLVED where it points elsewhere, and what pushing throws
 */
async function deleteRef(
  parts             ,
  ref        ,
  expected            ,
)                {
  (0,ref_name/* checkRef */.__)(ref);
  const { signal } = parts.context;
  await (0,retry/* retry */.L)(
    async (number)                              => {
      const base = (await parts.remote.heads([ref], signal)).get(ref);
      if (base === undefined) return { outcome: 'done', value: undefined };
      const moved = (0,error_codes/* gitError */.N)('GIT_CONFLICT_UNRESOLVED', {
        message: `Expected ${ref} to point at ${expected ?? 'the commit that was read'}; found ${base}: it was not deleted.`,
        remedy: 'Look at what was added there; delete it by hand where nobody needs it.',
        facts: { url: parts.url, ref },
      });
      if (expected !== undefined && base !== expected) return { outcome: 'final', error: moved };
      const change          = { ref, base, target: undefined };
      const rejection = await (0,effect/* performEffect */.d)('git.push', parts.context, async (inner) =>
        push(parts.git, [change], parts.url, inner),
      );
      if (rejection === undefined) return { outcome: 'done', value: undefined };
      if (
        rejection.kind === 'rule' ||
        (rejection.kind === 'declined' && number >= unmovedLimits.declined)
      ) {
        return { outcome: 'final', error: declinedError([change], rejection.said, parts.url) };
      }
      if (rejection.kind === 'failed' && rejection.error.code !== 'GIT_UNREACHABLE') {
        return { outcome: 'final', error: rejection.error };
      }
      return {
        outcome: 'again',
        reason: rejection.reason,
        error: rejection.kind === 'failed' ? rejection.error : moved,
      };
    },
    {
      signal,
      deadlineMilliseconds: parts.deadlineMilliseconds,
      maximumAttempts: unmovedLimits.passing,
      maximumDelayMilliseconds: 3000,
    },
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/batch-answer.js
var batch_answer = __webpack_require__(67801);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/commit-range.js





                                            


                                                           

/** How far back each fetch goes; the last one is git's word for everything. */
const commit_range_depths = [50, 1000, 2_147_483_647]         ;

/** The ids of more commits than this are not read. */
const maximumListBytes = 128 * 1024 * 1024;

/** What a question about a line of commits works with. */
                             
                                               
                        
                               
                                        
 

/**
 * Lists what `to` holds and `from` does not. A shallow history answers only where it is certain: when every way
 * down from those commits ends at `from`; otherwise more is fetched, all of it in the end.
 * @param parts the cache
 * @param from left out, with everything that it holds
 * @param to a commit
 * @param limit how many commits to read at most; all of them are counted
 * @throws GIT_COMMIT_NOT_FOUND, GIT_ANSWER_INVALID where the repository itself is a shallow copy
 */
async function commitsBetween(
  parts            ,
  from           ,
  to           ,
  limit        ,
)                       {
  if (from === to) return { count: 0, commits: [] };
  for (const depth of [0, ...commit_range_depths]) {
    if (depth > 0) await fetchHistory(parts, [from, to], depth);
    const ids = await certainRange(parts, from, to, depth > 0);
    if (ids === undefined) continue;
    return { count: ids.length, commits: await readCommits(parts, ids.slice(0, limit)) };
  }
  throw (0,error_codes/* gitError */.N)('GIT_ANSWER_INVALID', {
    message: `Expected the whole history of ${to}; the repository itself is a shallow copy.`,
    remedy: 'Fetch the rest of its history there (git fetch --unshallow).',
    facts: { commit: to },
  });
}

/**
 * @param parts the cache
 * @param head where to begin
 * @param limit how many at most
 * @returns `head` and the commits that it holds, the newest first
 * @throws GIT_COMMIT_NOT_FOUND
 */
async function recentCommits(
  parts            ,
  head           ,
  limit        ,
)                                  {
  await fetchHistory(parts, [head], limit);
  const { stdout } = await parts.history.succeed({
    args: ['rev-list', '--topo-order', `--max-count=${String(limit)}`, head],
    signal: parts.signal,
    maximumOutputBytes: maximumListBytes,
  });
  return await readCommits(parts, linesOf(stdout));
}

async function fetchHistory(
  { history, signal, deadlineMilliseconds }            ,
  commits                      ,
  depth        ,
)                {
  await (0,src_remote/* persist */.Zr)(deadlineMilliseconds, signal, async () =>
    history.succeed({
      args: [
        ...(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc']         ),
        ...[`--depth=${String(depth)}`, '--filter=tree:0', 'origin'],
        ...commits.map((commit) => `+${commit}:refs/waybill/${commit}`),
      ],
      signal,
      remote: 'fetching',
    }),
  );
}

/** @returns the ids, the newest first; undefined where what is here does not prove them */
async function certainRange(
  { history, signal }            ,
  from           ,
  to           ,
  isFetched         ,
)                                         {
  const call = {
    args: ['rev-list', '--topo-order', '--parents', '--boundary', to, `^${from}`],
    signal,
    maximumOutputBytes: maximumListBytes,
  }         ;
  const result = isFetched ? await history.succeed(call) : await history.run(call);
  // Exit code 128: one of them is not here yet.
  if (result.exitCode !== 0) return undefined;
  const lines = linesOf(result.stdout);
  const inside = lines.filter((line) => !line.startsWith('-'));
  const below = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1, 41));
  // Where the history was cut, git knows no parents: a commit without any may be one that `from` holds.
  const isClosed =
    inside.every((line) => line.includes(' ')) && below.every((commit) => commit === from);
  if (inside.length > 0 && !isClosed && !(await commit_range_isComplete(history))) return undefined;
  return inside.map((line) => line.slice(0, 40));
}

/** git keeps the commits at which a history was cut in the file `shallow`. */
async function commit_range_isComplete(history     )                   {
  const cuts = await (0,promises_.readFile)((0,external_node_path_.join)(history.folder, 'shallow'), 'utf8').catch(() => '');
  return cuts.trim() === '';
}

async function readCommits(
  { history, signal }            ,
  ids                   ,
)                                  {
  if (ids.length === 0) return [];
  const answer = new batch_answer/* BatchAnswer */.P(ids.length);
  const { stdout } = await history.succeed({
    args: ['cat-file', '--batch'],
    input: ids.map((id) => `${id}\n`).join(''),
    signal,
    maximumOutputBytes: maximumListBytes,
  });
  answer.take(stdout);
  return answer.objects.map(({ id, content }) => (0,object_format/* parseCommit */.L5)(vocabulary/* commitShaSchema */.jr.parse(id), content));
}

function linesOf(stdout        )           {
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/file-history.js


                                            


                                                            

/** What reading a history of files works with. */
                                   
                                                                                                    
                    
                               
                                        
 

/** How many commits' files are in memory at a time. */
const batch = 200;

/** Commits and what they changed are some hundred bytes a line. */
const file_history_maximumListBytes = 256 * 1024 * 1024;

/**
 * Reads what each commit changed, every line of a history that was merged too.
 * @param parts the cache
 * @param head where to begin
 * @param limit how many commits at most
 * @returns `head` and the commits that it holds, the newest first, each against its first parent
 * @throws GIT_COMMIT_NOT_FOUND, GIT_ANSWER_INVALID
 */
async function* fileHistory(
  parts                  ,
  head           ,
  limit        ,
)                                {
  const { git, signal, deadlineMilliseconds } = parts;
  await (0,src_remote/* persist */.Zr)(deadlineMilliseconds, signal, async () =>
    git.succeed({
      args: [
        ...(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc']         ),
        // One more: what the oldest of them changed can be seen only beside its parent.
        ...[`--depth=${String(limit + 1)}`, 'origin', `+${head}:refs/waybill/${head}`],
      ],
      signal,
      remote: 'fetching',
    }),
  );
  const reader = (0,object_reader/* openObjectReader */.TL)(git, (0,src_remote/* openRemote */.d3)(git, deadlineMilliseconds), signal);
  const lines = await listCommits(parts, head, limit);
  for (let start = 0; start < lines.length; start += batch) {
    const commits = await listChanges(parts, lines.slice(start, start + batch));
    reader.trim();
    await reader.load(commits.flatMap(({ files }) => files.flatMap(({ ids }) => ids)));
    for (const commit of commits) {
      yield { ...commit, files: commit.files.map((file) => withContent(reader, file)) };
    }
  }
}

/** A change as git lists it: the ids of the regular files before and after. */
                        
                        
                                      
                                     
                                  
 

                        
                             
                                         
                                          
 

async function listCommits(
  { git, signal }                  ,
  head           ,
  limit        ,
)                             {
  const { stdout } = await git.succeed({
    args: ['rev-list', '--topo-order', '--parents', `--max-count=${String(limit)}`, head],
    signal,
    maximumOutputBytes: file_history_maximumListBytes,
  });
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

async function listChanges(
  { git, signal }                  ,
  lines                   ,
)                                   {
  // A commit with one parent named beside it is compared with that one alone; --root shows a first commit.
  const input = lines.map((line) => `${line.split(' ').slice(0, 2).join(' ')}\n`).join('');
  const { stdout } = await git.succeed({
    args: ['diff-tree', '--stdin', '-r', '--raw', '--no-renames', '--no-abbrev', '--root', '-z'],
    input,
    signal,
    maximumOutputBytes: file_history_maximumListBytes,
  });
  const changes = parseChanges(stdout.toString('utf8').split('\0'));
  return lines.map((line) => {
    const [commit, ...parents] = line.split(' ').map((id) => vocabulary/* commitShaSchema */.jr.parse(id));
    if (commit === undefined) throw malformed(line);
    return { commit, parents, files: changes.get(commit) ?? [] };
  });
}

/** Reads `<commit>`, then for each file `:<mode> <mode> <id> <id> <letter>` and its path (git-diff-tree, -z). */
function parseChanges(tokens                   )                                               {
  const changes = new Map                        ();
  let files                 = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    if (token === '') continue;
    if (/^[0-9a-f]{40}$/.test(token)) {
      files = [];
      changes.set(token, files);
      continue;
    }
    const match = /^:(\d{6}) (\d{6}) ([0-9a-f]{40}) ([0-9a-f]{40}) [A-Z]\d*$/.exec(token);
    index += 1;
    const path = tokens[index];
    if (match === null || path === undefined) throw malformed(token);
    const [, modeBefore = '', modeAfter = '', idBefore = '', idAfter = ''] = match;
    const before = modeBefore.startsWith('100') ? idBefore : undefined;
    const after = modeAfter.startsWith('100') ? idAfter : undefined;
    const ids = [before, after].filter((id) => id !== undefined);
    files.push({ path, before, after, ids });
  }
  return changes;
}

function withContent(reader              , { path, before, after }              )             {
  return {
    path,
    before: before === undefined ? undefined : reader.blob(before),
    after: after === undefined ? undefined : reader.blob(after),
  };
}

function malformed(found        )        {
  return (0,error_codes/* gitError */.N)('GIT_ANSWER_INVALID', {
    message: `Expected the changes of commits as git diff-tree prints them; found ${JSON.stringify(found.slice(0, 120))}.`,
    remedy: 'Check which git this machine runs; Waybill works with 2.31 and newer.',
  });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/environment.js
var src_environment = __webpack_require__(90758);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/commit-signer.js






                                                

/** Signs what is to become a commit. */
                               
     
                                                         
                             
                                   
                               
     
                                                                  
 

const timeout = 60_000;
const passphraseVariable = 'WAYBILL_KEY_PASSPHRASE';

/** What one signature works with: a folder that only this user may read, and that is removed afterwards. */
                    
                                  
                          
                               
 

/**
 * Makes a signer by the tools that git itself uses: ssh-keygen (8.4 or newer for a locked key) or gpg (2.1 or newer).
 * The key is a file only while a signature is made.
 * @param signing the key and its kind
 */
function openCommitSigner(signing               )               {
  return {
    sign: async (content, signal) => {
      // Not below the cache: the path of an agent's socket must stay short.
      const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'wbk-'));
      try {
        const shop = { signing, folder, signal };
        return signing.format === 'ssh'
          ? await signWithSsh(shop, content)
          : await signWithGpg(shop, content);
      } finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

/** `git` is the namespace that git-commit signs and verifies in (gpg.format, ssh). */
async function signWithSsh(shop          , content            )                  {
  const { signing, folder } = shop;
  const key = (0,external_node_path_.join)(folder, 'key');
  // A secret that was pasted may have lost its last line feed, or have gained carriage returns: ssh refuses both.
  const text = `${signing.key.reveal().replaceAll('\r\n', '\n').trimEnd()}\n`;
  await (0,promises_.writeFile)(key, text, { mode: 0o600 });
  const askpass = (0,external_node_path_.join)(folder, 'askpass');
  await (0,promises_.writeFile)(askpass, `#!/bin/sh\nprintf '%s\\n' "$${passphraseVariable}"\n`);
  await (0,promises_.chmod)(askpass, 0o700);
  const result = await run(shop, ['ssh-keygen', '-Y', 'sign', '-n', 'git', '-f', key], content, {
    SSH_ASKPASS: askpass,
    SSH_ASKPASS_REQUIRE: 'force',
    [passphraseVariable]: signing.passphrase?.reveal() ?? '',
  });
  return armored(shop, result, 'SSH SIGNATURE');
}

async function signWithGpg(shop          , content            )                  {
  const { signing, folder } = shop;
  const passphrase = (0,external_node_path_.join)(folder, 'passphrase');
  // The agent would make the way into its own copy of the key long, and measure for a second how long that is: the
  // passphrase lies beside it.
  await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'gpg-agent.conf'), 's2k-count 65536\n');
  await (0,promises_.writeFile)(passphrase, signing.passphrase?.reveal() ?? '', { mode: 0o600 });
  const gpg = ['gpg', '--homedir', folder, '--batch', '--quiet', '--no-tty']         ;
  const opened = ['--pinentry-mode', 'loopback', '--passphrase-file', passphrase]         ;
  try {
    const imported = await run(shop, [...gpg, ...opened, '--import'], signing.key.reveal());
    if (imported.exitCode !== 0) throw failed(shop, imported);
    const result = await run(shop, [...gpg, ...opened, '--armor', '--detach-sign'], content);
    return armored(shop, result, 'PGP SIGNATURE');
  } finally {
    // gpg starts an agent that outlives it. Also where the run was cancelled: with time of its own.
    await (0,run_process/* runProcess */.R3)(['gpgconf', '--homedir', folder, '--kill', 'gpg-agent'], {
      cwd: folder,
      signal: AbortSignal.timeout(5000),
      timeoutMilliseconds: 5000,
    }).catch(() => undefined);
  }
}

async function run(
  shop          ,
  command         ,
  input                     ,
  environment                                   = {},
)                         {
  const { folder, signal } = shop;
  const secrets = secretsOf(shop);
  try {
    return await (0,run_process/* runProcess */.R3)(command, {
      ...{ cwd: folder, signal, timeoutMilliseconds: timeout, input, secrets },
      env: (0,src_environment/* toolEnvironment */.u)({ LC_ALL: 'C', LANGUAGE: 'C', HOME: folder, ...environment }),
    });
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'PROCESS_NOT_FOUND')) throw error;
    throw (0,error_codes/* gitError */.N)('GIT_SIGNING_FAILED', {
      message: `Expected ${command[0]} on this runner to sign a commit; it is not there.`,
      remedy:
        command[0] === 'gpg'
          ? 'Install GnuPG 2.1 or newer, or sign with an SSH key.'
          : 'Install the client of OpenSSH 8.2 or newer (8.4 for a key with a passphrase).',
      cause: error,
    });
  }
}

function secretsOf({ signing }          )                    {
  return [signing.key, ...(signing.passphrase === undefined ? [] : [signing.passphrase])];
}

function armored(shop          , result               , title        )         {
  const text = result.stdout.toString('latin1').trim();
  const isSignature =
    text.startsWith(`-----BEGIN ${title}-----`) && text.endsWith(`-----END ${title}-----`);
  if (result.exitCode !== 0 || !isSignature) throw failed(shop, result);
  return text;
}

function failed(shop          , result               )        {
  const { format } = shop.signing;
  const said = (0,secret/* redact */.E)(result.stderr.toString('utf8'), secretsOf(shop)).replaceAll(shop.folder, '');
  return (0,error_codes/* gitError */.N)('GIT_SIGNING_FAILED', {
    message: `Expected a commit to be signed with the ${titleOf(format)} key that was given; it was not: ${said.trim().slice(-1000)}`,
    remedy:
      'Give the whole private key, with its first and last line and its line breaks, and its passphrase where it has one.',
    facts: { format, exitCode: result.exitCode },
  });
}

function titleOf(format                         )         {
  switch (format) {
    case 'ssh':
      return 'SSH';
    case 'openpgp':
      return 'OpenPGP';
    default:
      return (0,src_error/* exhausted */.uW)(format, 'the format of a signing key');
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/git/src/git-command.js + 1 modules
var git_command = __webpack_require__(23994);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/git-version.js


                                            

/**
 * Looks at git's version where no step of this job did so before: they share the folder.
 * @param mark the file that says that it was looked at, and that it is new enough
 * @param require throws where it is not
 * @returns ends when it is known
 */
function lookAtVersion(mark        , require                     )                {
  const looked = (0,promises_.access)(mark).catch(async () => {
    await require();
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(mark), { recursive: true });
    await (0,promises_.writeFile)(mark, '');
  });
  looked.catch(() => undefined);
  return looked;
}

/**
 * @param git runs git
 * @param looked what lookAtVersion gave
 * @returns the same; no call waits for the version before it starts, and none answers before it is known
 */
function behindVersion(git     , looked               )      {
  const after = async    (answer            )             => {
    answer.catch(() => undefined);
    await looked;
    return await answer;
  };
  return {
    ...git,
    run: async (call) => await after(git.run(call)),
    succeed: async (call) => await after(git.succeed(call)),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/head-reader.js
                                               
                                          

/** How long an answer that nobody had asked for yet counts as one of now, in milliseconds. */
const freshFor = 2000;

/** Reads where single refs point. */
                             
                                                                                                  
                                                    
     
                                                                                                                      
     
                                              
                                                                                                                                 
                                              
                                                                              
                 
 

/**
 * A step of a job reads the same few refs one after another, and each question takes a connection. The first one asks
 * for the others too: who then asks for one of them for the first time gets that answer. Whoever asks again asks the
 * remote, so nobody sees a ref go back.
 * @param remote where the refs are
 * @param alongside gives the refs that will be asked for, as far as they are known when the first one is
 * @param signal cancels the questions
 */
function openHeadReader(
  remote                       ,
  alongside                         ,
  signal             ,
)             {
  const unread = new Set        ();
  const known = new Map                                                                       ();
  let isFirst = true;
  let early                           ;
  const learn = async (refs                   )                                          => {
    const at = performance.now();
    const heads = await remote.heads(refs, signal);
    for (const ref of refs) if (unread.has(ref)) known.set(ref, { head: heads.get(ref), at });
    return heads;
  };
  return {
    ask: async (refs) => {
      for (const ref of refs) unread.add(ref);
      early = learn(refs).then(
        () => undefined,
        (error         ) => {
          // Told once, to whoever was waiting for it; after that the remote is asked again.
          unread.clear();
          early = undefined;
          throw error;
        },
      );
      await early;
    },
    read: async (ref) => {
      if (unread.has(ref)) await early;
      const asksForOthers = isFirst;
      isFirst = false;
      if (asksForOthers) for (const other of alongside()) unread.add(other);
      const answer = unread.delete(ref) ? known.get(ref) : undefined;
      if (answer !== undefined && performance.now() - answer.at < freshFor) return answer.head;
      const heads = await learn([ref, ...(asksForOthers ? unread : [])]);
      return heads.get(ref);
    },
    glimpse: (ref) => (unread.has(ref) ? known.get(ref)?.head : undefined),
    forget: () => {
      isFirst = false;
      unread.clear();
    },
  };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/object-writer.js






                                                       

                                            

                                                 
                                         

/** A commit that shall exist. */
                            
                        
                                         
                           
                          
 

/** Writes objects into the cache repository, as git does with loose ones: no process is started for it. */
                               
                                                                    
                                                       
                                                                          
 

const compressed = (0,external_node_util_.promisify)(external_node_zlib_.deflate);

/** Files that are open at once. */
const batchSize = 64;

/**
 * @param git the cache repository
 * @param signer signs every commit, where there is one
 */
function openObjectWriter(git     , signer               )               {
  const written = new Set        ();
  const write = async (type            , content            )                  => {
    const id = (0,object_format/* objectId */.Tu)(type, content);
    if (!written.has(id)) await writeLoose(git.folder, id, type, content);
    written.add(id);
    return id;
  };
  return {
    writeTree: async (edited, signal) => {
      const objects                                        = [
        ...[...edited.blobs.values()].map((content) => ['blob', content]         ),
        ...[...edited.trees.values()].map((entries) => ['tree', (0,object_format/* formatTree */.qV)(entries)]         ),
      ];
      for (let from = 0; from < objects.length; from += batchSize) {
        signal.throwIfAborted();
        await Promise.all(
          objects
            .slice(from, from + batchSize)
            .map(async ([type, content]) => write(type, content)),
        );
      }
    },
    writeCommit: async (commit, signal) => {
      checkCommit(commit);
      const facts = { ...commit, at: Math.floor(Date.now() / 1000) };
      const unsigned = (0,object_format/* formatCommit */.Hs)(facts);
      const signature = await signer?.sign(unsigned, signal);
      const content = signature === undefined ? unsigned : (0,object_format/* formatCommit */.Hs)({ ...facts, signature });
      return vocabulary/* commitShaSchema */.jr.parse(await write('commit', content));
    },
  };
}

/** Written beside and renamed, as git does (gitformat-loose): a reader finds the whole object or none. */
async function writeLoose(
  folder        ,
  id        ,
  type            ,
  content            ,
)                {
  const file = (0,external_node_path_.join)(folder, 'objects', id.slice(0, 2), id.slice(2));
  const isThere = await (0,promises_.stat)(file).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const bytes = await compressed(
    Buffer.concat([Buffer.from(`${type} ${String(content.length)}\0`), content]),
    { level: 1 },
  );
  await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
  const temporary = (0,external_node_path_.join)(folder, 'objects', `tmp_obj_${(0,external_node_crypto_.randomUUID)()}`);
  try {
    await (0,promises_.writeFile)(temporary, bytes, { mode: 0o444, flag: 'wx' });
    await (0,promises_.rename)(temporary, file);
  } catch (error) {
    await (0,promises_.rm)(temporary, { force: true });
    throw error;
  }
}

function checkCommit({ author, message }           )       {
  const { name, email } = author;
  if (!/^[^<>\r\n\0]*[\p{L}\p{N}][^<>\r\n\0]*$/u.test(name) || !/^[^<>\s\0]+$/.test(email)) {
    throw invalidCommit(
      `an author with name and email; found ${JSON.stringify(`${name} <${email}>`)}`,
    );
  }
  if (message.trim() === '' || message.includes('\0') || message.length > 1_000_000)
    throw invalidCommit('a message that is not empty, without NUL and under 1 MB');
}

function invalidCommit(expected        )        {
  return (0,error_codes/* gitError */.N)('GIT_COMMIT_INVALID', {
    message: `Expected ${expected}.`,
    remedy: 'Correct the message or the author in the input.',
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/git/src/remote-url.js
var remote_url = __webpack_require__(55562);
;// CONCATENATED MODULE: ./node_modules/@waybill/git/src/repository.js




















                                                                                    


const defaultDeadline = 120_000;

/** Files of records come with their history; what is larger is fetched where it is read. */
const recordLimit = 'blob:limit=2m';

/**
 * Opens a repository: nothing is asked of the remote yet, and nothing has to be closed.
 * @param options where it is and how it is worked on
 * @throws GIT_URL_INVALID, GIT_FAILED; GIT_TOO_OLD and TOOL_NOT_FOUND are thrown by what is asked first
 */
async function openRepository(options                       )                         {
  const { signal, credential } = options;
  const remoteUrl = (0,remote_url/* parseRemoteUrl */.J)(options.url);
  const deadlineMilliseconds = options.deadlineMilliseconds ?? defaultDeadline;
  // A folder for each URL: what one repository has says nothing about another one.
  const folder = (0,external_node_path_.join)(
    options.cacheFolder,
    (0,external_node_crypto_.createHash)('sha256').update(options.url).digest('hex').slice(0, 16),
  );
  const looked = lookAtVersion((0,external_node_path_.join)(folder, 'git-is-new-enough'), () => requireGit(signal));
  const open = async (name        , filter        )               => {
    const place = { folder: (0,external_node_path_.join)(folder, name), remote: remoteUrl, credential, filter };
    return behindVersion(await (0,git_command/* openCache */.b)(place, signal), looked);
  };
  const git = await open('objects.git', src_remote/* blobLimit */.te);
  let history                          ;
  let lines                          ;
  let changes                          ;
  // Beside the other caches: each fetch here moves where the history is cut.
  const ranges = async ()                      => {
    lines ??= open('lines.git', 'tree:0');
    return { history: await lines, signal, deadlineMilliseconds };
  };
  const remote = (0,src_remote/* openRemote */.d3)(git, deadlineMilliseconds);
  const heads = openHeadReader(remote, () => (options.alongside?.() ?? []).map(ref_name/* checkRef */.__), signal);
  const signer =
    options.commitSigning === undefined ? undefined : openCommitSigner(options.commitSigning);
  const reader = (0,object_reader/* openObjectReader */.TL)(git, remote, signal);
  const files = (0,file_reader/* openFileReader */.yS)(reader);
  const parts = {
    url: options.url,
    git,
    remote,
    reader,
    files,
    writer: openObjectWriter(git, signer),
    context: { signal, ...(options.fence === undefined ? {} : { fence: options.fence }) },
    deadlineMilliseconds,
  };
  return {
    url: options.url,
    listRefs: async (prefix) => await remote.list(checkPrefix(prefix), signal),
    readRef: async (ref) => await heads.read((0,ref_name/* checkRef */.__)(ref)),
    askRefs: async (refs) => {
      await heads.ask(refs.map(ref_name/* checkRef */.__));
    },
    prefetch: async (ref, { lazy = false } = {}) => {
      const head = heads.glimpse((0,ref_name/* checkRef */.__)(ref));
      if (head === undefined) return;
      await remote.fetchCommits([head], signal, lazy ? 'lazy' : 'whole').catch(() => undefined);
    },
    readFile: async (commit, path, { lazy = false, near = false } = {}) => {
      await remote.fetchCommits([commit], signal, lazy ? 'lazy' : 'whole');
      if (lazy && near) await files.bring(commit, [path]);
      return await files.readFile(commit, path);
    },
    bringFiles: async (commit, paths) => {
      await remote.fetchCommits([commit], signal, 'lazy');
      await files.bring(commit, paths);
    },
    listFiles: async (commit, path, { lazy = false } = {}) => {
      await remote.fetchCommits([commit], signal, lazy ? 'lazy' : 'whole');
      return await files.listFiles(commit, path);
    },
    readEntries: async (commit, paths, { lazy = false } = {}) => {
      await remote.fetchCommits([commit], signal, lazy ? 'lazy' : 'whole');
      return await (0,entry_reader/* readEntries */.$)(reader, commit, paths);
    },
    readCommit: async (sha) => await readCommit(remote, reader, sha, signal),
    isAncestor: async (ancestor, descendant) => {
      history ??= open('history.git', 'tree:0');
      return await isAncestor(
        { history: await history, remote, signal, deadlineMilliseconds },
        ancestor,
        descendant,
      );
    },
    commitsBetween: async (from, to, limit) =>
      await commitsBetween(await ranges(), from, to, limit),
    recentCommits: async (head, limit) => await recentCommits(await ranges(), head, limit),
    fileHistory: async function* (head, limit) {
      changes ??= open('changes.git', recordLimit);
      yield* fileHistory({ git: await changes, signal, deadlineMilliseconds }, head, limit);
    },
    update: async (intents, updateOptions) => {
      heads.forget();
      return await update(parts, intents, updateOptions);
    },
    deleteRef: async (ref, expected) => {
      heads.forget();
      await deleteRef(parts, ref, expected);
    },
  };
}

async function readCommit(
  remote        ,
  reader              ,
  sha           ,
  signal             ,
)                                   {
  try {
    await remote.fetchCommits([sha], signal);
    await (0,object_reader/* treeOf */.g7)(reader, sha);
    return reader.commit(sha);
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND')) return undefined;
    throw error;
  }
}

/** The beginning of refs, which may end in the middle of a name. */
function checkPrefix(prefix        )         {
  (0,ref_name/* checkRef */.__)(prefix.endsWith('/') ? `${prefix}x` : `${prefix}/x`);
  return prefix;
}

/**
 * 2.31 is the first that takes configuration from GIT_CONFIG_COUNT: before, a credential needs an argument or a file.
 * @param signal cancels the question
 * @throws GIT_TOO_OLD, TOOL_NOT_FOUND
 */
async function requireGit(signal             )                {
  try {
    await (0,tool/* requireTool */.Y)('git', '>=2.31.0', signal);
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error, 'TOOL_TOO_OLD')) throw error;
    throw (0,error_codes/* gitError */.N)('GIT_TOO_OLD', {
      message: error.message,
      remedy: 'Install git 2.31 or newer on this runner.',
      facts: error.facts,
      cause: error,
    });
  }
}


/***/ }),

/***/ 55196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VK: () => (/* binding */ listTrailers),
/* harmony export */   aw: () => (/* binding */ parseTrailers)
/* harmony export */ });
/* unused harmony export messageWithTrailers */


const trailerLine = /^([A-Za-z0-9][A-Za-z0-9-]{0,63}): ?(.*)$/;

/**
 * Reads the trailers of a commit message: `Key: value` lines of its last paragraph
 * (git-interpret-trailers; a paragraph that holds any other line is text).
 * @param message a whole commit message
 * @returns key → value, keys as written; the last one of a key counts
 */
function parseTrailers(message        )                              {
  return new Map(listTrailers(message));
}

/**
 * Reads the trailers of a commit message, as `parseTrailers` does, where a key may stand more than once.
 * @param message a whole commit message
 * @returns key and value of each, in their order
 */
function listTrailers(message        )                                         {
  const paragraphs = message
    .replaceAll('\r\n', '\n')
    .trimEnd()
    .split(/\n(?:[ \t]*\n)+/);
  const last = paragraphs.at(-1);
  if (paragraphs.length < 2 || last === undefined) return [];
  const trailers                     = [];
  for (const line of last.split('\n')) {
    const match = trailerLine.exec(line);
    const before = trailers.at(-1);
    if (match?.[1] !== undefined) {
      trailers.push([match[1], (match[2] ?? '').trim()]);
    } else if (before !== undefined && /^[ \t]+\S/.test(line)) {
      before[1] = `${before[1]} ${line.trim()}`;
    } else {
      return [];
    }
  }
  return trailers;
}

/**
 * Writes a commit message with trailers, such that `parseTrailers` gives them back.
 * @param text the subject, with or without more paragraphs
 * @param trailers key → value: `Waybill-Release`, `Waybill-Deployment` …
 * @returns the message
 * @throws GIT_COMMIT_INVALID for a key or a value that is no trailer: a line break would forge another one
 */
function messageWithTrailers(
  text        ,
  trailers                                  ,
)         {
  const lines = Object.entries(trailers).map(([key, value]) => {
    const line = `${key}: ${value.trim()}`;
    if (/[\r\n\0]/.test(line) || !trailerLine.test(line)) {
      throw gitError('GIT_COMMIT_INVALID', {
        message: `Expected a commit trailer of one line, key of letters, digits and hyphens; found ${JSON.stringify(line)}.`,
        remedy: 'Take line breaks and other characters out of the value.',
      });
    }
    return line;
  });
  return lines.length === 0 ? `${text.trimEnd()}\n` : `${text.trimEnd()}\n\n${lines.join('\n')}\n`;
}


/***/ }),

/***/ 90758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ commandEnvironment),
/* harmony export */   u: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/** What our own tools get of the host's environment: how to find programs, the network, certificates, time and language. */
const allowed = new Set(
  [
    'PATH HOME USER LOGNAME TMPDIR TMP TEMP TZ LANG LANGUAGE LC_ALL LC_CTYPE',
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS',
    'CURL_CA_BUNDLE GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_EXEC_PATH SSH_AUTH_SOCK',
    'SYSTEMROOT WINDIR PATHEXT COMSPEC APPDATA LOCALAPPDATA PROGRAMFILES USERPROFILE',
    'DOCKER_HOST DOCKER_CONFIG DOCKER_CERT_PATH DOCKER_TLS_VERIFY XDG_RUNTIME_DIR',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a variable is a credential or the runner's state, which a user's command has no business with. */
function isOurs(name        )          {
  const upper = name.toUpperCase();
  if (/^(INPUT|ACTIONS|STATE|WAYBILL)_/.test(upper)) return true;
  if (/^(GITHUB|GITEA|FORGEJO|GH|OPS_REPO)_(.*_)?TOKEN$/.test(upper)) return true;
  return /^(GITHUB|GITEA|FORGEJO)_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$/.test(upper);
}

function pick(wanted                           )                         {
  const chosen                         = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && wanted(name)) chosen[name] = value;
  }
  return chosen;
}

/**
 * The environment of a user's command (a generator, a migrator): the host's, less what belongs to the runner and
 * to Waybill: inputs, saved state, the runner's command files and tokens.
 * @param extra variables to add
 * @returns a complete environment
 */
function commandEnvironment(
  extra                                   = {},
)                         {
  return { ...pick((name) => !isOurs(name)), ...extra };
}

/**
 * The environment of our own tools: an allow-list, so that neither a secret of the job nor a setting of the
 * host reaches them by surprise.
 * @param extra variables to add
 * @returns a complete environment
 */
function toolEnvironment(
  extra                                   = {},
)                         {
  return { ...pick((name) => allowed.has(name.toUpperCase())), ...extra };
}


/***/ }),

/***/ 54886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ processError)
/* harmony export */ });
/* unused harmony export processErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of starting tools and commands. */
const processErrorCodes = {
  PROCESS_FAILED: 'A command ended with an exit code other than 0, or was ended by a signal.',
  PROCESS_NOT_FOUND: 'A command does not exist on this machine, or may not be executed.',
  PROCESS_OUTPUT_TOO_LARGE: 'A command wrote more than its limit allows; it was stopped.',
  PROCESS_TIMED_OUT: 'A command did not end within its time; it was stopped with all its children.',
  TOOL_CHECKSUM_MISMATCH: 'What was downloaded as a tool is not what its checksum says.',
  TOOL_CHECKSUM_UNKNOWN:
    'A tool is not pinned by a checksum for this platform, so it is not downloaded.',
  TOOL_DOWNLOAD_FAILED: "A tool's release archive cannot be downloaded or unpacked.",
  TOOL_NOT_FOUND: 'A tool that Waybill needs is not installed.',
  TOOL_TOO_OLD: 'A tool that Waybill needs is installed in a version outside the range that works.',
  TOOL_VERSION_UNKNOWN: 'A tool did not say its version in a form that can be read.',
}                              ;

/** Makes the errors of `process`. */
const processError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(processErrorCodes);


/***/ }),

/***/ 85098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ collectOutput),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1715);



const longestLine = 16_384;

/** What a command writes on one stream: kept within a limit, and shown line by line. */
                                  
                                                                                           
                              
                                            
              
                  
                       
 

/** How output is kept and shown. */
                               
                                
                                         
                                                 
                                                         
                                                                  
                                            
 

/**
 * @param limits how much is kept, and who sees the lines
 * @returns a collector for one stream
 */
function collectOutput(limits              )                  {
  const chunks           = [];
  let size = 0;
  let truncated = false;
  const lines =
    limits.onLine === undefined
      ? undefined
      : splitLines(limits.onLine, limits.secrets, limits.longestLine ?? longestLine);
  return {
    add: (chunk) => {
      lines?.add(chunk);
      chunks.push(chunk);
      size += chunk.length;
      if (size <= limits.maximumBytes) return true;
      if (limits.overflow === 'fail') return false;
      truncated = true;
      // The end says why something failed, so the beginning goes.
      for (
        let first = chunks[0];
        first && size - first.length >= limits.maximumBytes;
        first = chunks[0]
      ) {
        size -= first.length;
        chunks.shift();
      }
      return true;
    },
    end: () => lines?.end(),
    bytes: () => {
      const all = Buffer.concat(chunks);
      return all.subarray(Math.max(0, all.length - limits.maximumBytes));
    },
    truncated: () => truncated,
  };
}

/** Cuts a stream into lines; one that is endless is cut at a limit. */
function splitLines(
  onLine                        ,
  secrets                              ,
  longest        ,
)                                            {
  const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
  let rest = '';
  const show = (line        )       => {
    const plain = line.endsWith('\r') ? line.slice(0, -1) : line;
    onLine((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(plain, secrets));
  };
  return {
    add: (chunk) => {
      const parts = (rest + decoder.write(chunk)).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) show(part);
      if (rest.length > longest) {
        show(rest);
        rest = '';
      }
    },
    end: () => {
      rest += decoder.end();
      if (rest !== '') show(rest);
      rest = '';
    },
  };
}

/**
 * @param output what a command wrote
 * @param secrets what must not be shown
 * @returns its last lines, short enough for a message; empty where it wrote nothing
 */
function lastLines(output        , secrets                              )         {
  const text = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(output.subarray(-longestLine).toString('utf8'), secrets).trim();
  return text.split(/\r?\n/).slice(-8).join('\n').slice(-1500);
}


/***/ }),

/***/ 21092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ rememberGroup),
/* harmony export */   i: () => (/* binding */ signalGroup)
/* harmony export */ });
                                                       

/** Groups that are alive: an ending Node process takes them with it. */
const alive = new Set        ();
let watchesExit = false;

/**
 * Sends a signal to a command and everything it has started.
 * @param child a child that was started detached, so that it leads a process group
 * @param signal what to send
 */
function signalGroup(child              , signal                )       {
  if (child.pid === undefined) return;
  sendToGroup(child.pid, signal, child);
}

/**
 * Remembers a group until it is forgotten, so that it does not outlive this process.
 * @param child a child that leads a process group
 * @returns how to forget it
 */
function rememberGroup(child              )             {
  const pid = child.pid;
  if (pid === undefined) return () => undefined;
  alive.add(pid);
  if (!watchesExit) {
    watchesExit = true;
    process.on('exit', () => {
      for (const group of alive) sendToGroup(group, 'SIGKILL');
    });
  }
  return () => alive.delete(pid);
}

function sendToGroup(pid        , signal                , child               )       {
  try {
    if (process.platform === 'win32') child?.kill(signal);
    else process.kill(-pid, signal);
  } catch {
    // ESRCH: nobody of the group is left, which is what is wanted.
  }
}


/***/ }),

/***/ 26178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ notStarted),
/* harmony export */   IM: () => (/* binding */ runToSuccess),
/* harmony export */   R3: () => (/* binding */ runProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95010);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54886);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85098);
/* harmony import */ var _process_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21092);







                                                                         

const defaultOutputLimit = 16 * 1024 * 1024;
const defaultGrace = 3000;

/**
 * Runs a command in a process group of its own and waits for its end. Whatever ends it (its own exit, the signal,
 * the timeout, too much output), nothing of its group is left afterwards.
 * @param command program and arguments
 * @param options surroundings and bounds
 * @returns how it ended, also with an exit code other than 0
 * @throws PROCESS_NOT_FOUND, PROCESS_TIMED_OUT, PROCESS_OUTPUT_TOO_LARGE, or the signal's reason
 */
async function runProcess(
  command         ,
  options                ,
)                         {
  options.signal.throwIfAborted();
  const [program, ...args] = command;
  const startedAt = performance.now();
  const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
    cwd: options.cwd,
    env: options.env ?? (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .toolEnvironment */ .u)(),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const forget = (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .rememberGroup */ .f)(child);
  try {
    return await supervise(child, command, options, startedAt);
  } finally {
    forget();
  }
}

/**
 * Runs a command that must succeed.
 * @param command program and arguments
 * @param options surroundings and bounds
 * @returns how it ended
 * @throws PROCESS_FAILED for an exit code other than 0, and what `runProcess` throws
 */
async function runToSuccess(
  command         ,
  options                ,
)                         {
  const result = await runProcess(command, options);
  if (result.exitCode === 0) return result;
  const secrets = options.secrets ?? [];
  const said = (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w)(result.stderr, secrets) || (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w)(result.stdout, secrets);
  const end =
    result.exitCode === null ? `signal ${String(result.signal)}` : `exit code ${result.exitCode}`;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_FAILED', {
    message: `Expected ${command[0]} to succeed; it ended with ${end}.${said === '' ? '' : `\n${said}`}`,
    remedy: 'Read its last lines above; run the same command by hand to see more.',
    facts: {
      command: command[0],
      exitCode: result.exitCode,
      signal: result.signal,
      durationMilliseconds: Math.round(result.durationMilliseconds),
    },
  });
}

/** Collects output and waits for the end; resolves only when nothing of the group is left. */
async function supervise(
  child                                ,
  command         ,
  options                ,
  startedAt        ,
)                         {
  const { onLine } = options;
  const collect = (stream                     )                  =>
    (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .collectOutput */ .U)({
      maximumBytes: options.maximumOutputBytes ?? defaultOutputLimit,
      overflow: options.overflow ?? 'fail',
      secrets: options.secrets ?? [],
      onLine: onLine === undefined ? undefined : (line) => onLine(stream, line),
      longestLine: options.longestLine,
    });
  const stdout = collect('stdout');
  const stderr = collect('stderr');
  const ended = await new Promise       ((resolve) => {
    const stop = stopOnce(child, options, resolve);
    child.stdout.on('data', (chunk        ) => {
      if (!stdout.add(chunk)) stop(() => tooLarge(command, options));
    });
    child.stderr.on('data', (chunk        ) => {
      if (!stderr.add(chunk)) stop(() => tooLarge(command, options));
    });
    const onAbort = ()       => stop(() => options.signal.reason);
    options.signal.addEventListener('abort', onAbort, { once: true });
    const timer = setTimeout(
      () => stop(() => timedOut(command, options, stderr)),
      options.timeoutMilliseconds,
    );
    child.once('error', (error) => stop(() => notStarted(command, options, error), true));
    child.once('exit', () => stop());
    child.once('close', (exitCode, signal) => stop.closed({ exitCode, signal }));
    stop.whenDone(() => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', onAbort);
    });
    // A command that does not read its input closes the pipe early; its exit code says what that means.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
  stdout.end();
  stderr.end();
  if (ended.failure !== undefined) throw ended.failure();
  return {
    exitCode: ended.exitCode,
    signal: ended.signal,
    stdout: stdout.bytes(),
    stderr: stderr.bytes(),
    truncated: stdout.truncated() || stderr.truncated(),
    durationMilliseconds: performance.now() - startedAt,
  };
}

                 
                                   
                                         
                                                 
 

                
                                                          
                                                        
                                  
 

/** Ends a group gently, then by force; the first reason counts. */
function stopOnce(
  child                                ,
  options                ,
  resolve                        ,
)       {
  let failure                             ;
  let timers                   = [];
  let cleanUp = ()       => undefined;
  let done = false;
  const grace = options.graceMilliseconds ?? defaultGrace;
  const finish = (how                                    )       => {
    if (done) return;
    done = true;
    for (const timer of timers) clearTimeout(timer);
    cleanUp();
    // What was left of the group when its pipes closed has no one to answer to.
    (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(child, 'SIGKILL');
    resolve({ ...how, failure });
  };
  const stop = (reason                , neverStarted = false)       => {
    failure ??= reason;
    if (neverStarted) {
      finish({ exitCode: null, signal: null });
      return;
    }
    if (timers.length > 0) return;
    (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(child, 'SIGTERM');
    timers = [
      setTimeout(() => (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(child, 'SIGKILL'), grace),
      // A child that left the group may still hold the pipes: they are not waited for without end.
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        finish({ exitCode: child.exitCode, signal: child.signalCode });
      }, grace + 1000),
    ];
  };
  return Object.assign(stop, {
    closed: finish,
    whenDone: (act            ) => {
      cleanUp = act;
    },
  });
}

function tooLarge(command         , options                )               {
  const limit = options.maximumOutputBytes ?? defaultOutputLimit;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_OUTPUT_TOO_LARGE', {
    message: `Expected ${command[0]} to write at most ${limit} bytes; it wrote more and was stopped.`,
    remedy: 'Make the command write less.',
    facts: { command: command[0], maximumOutputBytes: limit },
  });
}

function timedOut(
  command         ,
  options                ,
  stderr                 ,
)               {
  const said = (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w)(stderr.bytes(), options.secrets ?? []);
  const limit = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(options.timeoutMilliseconds);
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_TIMED_OUT', {
    message: `Expected ${command[0]} to end within ${limit}; it was stopped.${said === '' ? ' It wrote no errors.' : ` It last said:\n${said}`}`,
    remedy: 'Look at what it was waiting for, or allow it more time.',
    facts: { command: command[0], timeoutMilliseconds: options.timeoutMilliseconds },
  });
}

/**
 * @param command what was to be started
 * @param options the folder in which
 * @param error what the system said
 * @returns PROCESS_NOT_FOUND, naming the folder where that is what is missing
 */
function notStarted(
  command         ,
  options                             ,
  error       ,
)               {
  const folderIsMissing = !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(options.cwd);
  const message = folderIsMissing
    ? `Expected the folder ${options.cwd} to run ${command[0]} in; it does not exist.`
    : `Expected to start ${command[0]}; found: ${'code' in error ? String(error.code) : error.message}.`;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_NOT_FOUND', {
    message,
    remedy: folderIsMissing
      ? 'Correct the folder.'
      : `Install ${command[0]}, or correct the command's name and its rights.`,
    facts: { command: command[0] },
  });
}


/***/ }),

/***/ 9241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ requireTool),
/* harmony export */   q: () => (/* binding */ askVersion)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81009);
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72717);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54886);
/* harmony import */ var _run_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26178);






const versions = new Map                         ();

/**
 * Proves that a tool is installed in a version that works; asks it once in the life of this process.
 * @param name the program: `git`
 * @param range a semver range: `>=2.31`
 * @param signal cancels the question
 * @returns its version: `2.39.5`
 * @throws TOOL_NOT_FOUND, TOOL_TOO_OLD, TOOL_VERSION_UNKNOWN
 */
async function requireTool(
  name        ,
  range        ,
  signal             ,
)                  {
  signal.throwIfAborted();
  const known = versions.get(name) ?? askVersion(name, signal);
  versions.set(name, known);
  const version = await known.catch((error         ) => {
    versions.delete(name);
    throw error;
  });
  if (!semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_1__(version, range)) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .processError */ .C)('TOOL_TOO_OLD', {
      message: `Expected ${name} ${range}; found ${version}.`,
      remedy: `Install ${name} ${range} on this machine.`,
      facts: { tool: name, range, version },
    });
  }
  return version;
}

/**
 * @param name the program: a name on the PATH, or a path
 * @param signal cancels the question
 * @param args what makes it say its version
 * @returns its version: `2.39.5`
 * @throws TOOL_NOT_FOUND, TOOL_VERSION_UNKNOWN
 */
async function askVersion(
  name        ,
  signal             ,
  args                    = ['--version'],
)                  {
  const result = await (0,_run_process_js__WEBPACK_IMPORTED_MODULE_3__/* .runProcess */ .R3)([name, ...args], {
    cwd: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
    signal,
    timeoutMilliseconds: 20_000,
    maximumOutputBytes: 65_536,
  }).catch((error         ) => {
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .isWaybillError */ .xS)(error, 'PROCESS_NOT_FOUND')) throw error;
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .processError */ .C)('TOOL_NOT_FOUND', {
      message: `Expected the tool ${name} on the PATH; it is not there.`,
      remedy: `Install ${name} on this machine.`,
      facts: { tool: name },
      cause: error,
    });
  });
  const text = result.stdout.toString('utf8') + result.stderr.toString('utf8');
  const match = /(?:^|[^\d.])(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?/.exec(text);
  if (match === null || result.exitCode !== 0) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .processError */ .C)('TOOL_VERSION_UNKNOWN', {
      message: `Expected ${[name, ...args].join(' ')} to print a version; found ${JSON.stringify(text.slice(0, 120))}.`,
      remedy: `Check that ${name} works on this machine.`,
      facts: { tool: name },
    });
  }
  return `${Number(match[1])}.${Number(match[2])}.${Number(match[3] ?? 0)}`;
}


/***/ }),

/***/ 8069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect),
  once: () => (/* binding */ once),
  protectedBranchMissing: () => (/* binding */ protectedBranchMissing),
  withinMoment: () => (/* binding */ withinMoment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/unreachable.js
var unreachable = __webpack_require__(25355);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/repository.js + 12 modules
var repository = __webpack_require__(23331);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/early-questions.js
var early_questions = __webpack_require__(27767);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/place.js
                                              
                                                                   
                                                             

/**
 * Where ledger and desired state are. `home`: the ops repository, which protected environments believe. `open`: branches
 * of the application's repository, which runs of any branch may write and no protected environment believes (design,
 * law 3).
 */
                                    

/** What the place follows from. */
                             
                                                                  
                                                              
                                      
 

/**
 * Decides by the policy, and not by what the run wishes: a deployment goes where its environment lives, and a release
 * of another branch than the protected one to the open environments. An ops repository whose policy has no protected
 * environment, or no open one, has one ledger for all.
 * @param settings the run's environment and ref, where it has them
 * @param learn gives names and policy; asked only where they matter
 * @returns the place
 */
async function placeOf(
  settings                                                           ,
  learn                           ,
)                 {
  const { place, environment, ref } = settings;
  if (place !== undefined) return place;
  // A terminal, a tag and a pull request release nothing for open environments.
  if (environment === undefined && ref?.startsWith('refs/heads/') !== true) return 'home';
  const { names, policy } = await learn();
  if (names.unreachable !== undefined || policy === undefined) return 'home';
  const isShared = policy.environments.some(({ from }) => from === 'protected');
  const open = policy.environments.filter(({ from }) => from === 'any');
  if (!isShared || open.length === 0) return 'home';
  if (environment !== undefined) {
    return open.some(({ name }) => name === environment) ? 'open' : 'home';
  }
  return ref === `refs/heads/${names.branch}` ? 'home' : 'open';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/connections.js


                                                                 



                                                   
                                                                   
                                                             

                                                       



/** waybill.yaml as the protected branch's head has it: what policy and names are read from. */
                                  
                                     
     
                                                                                                             
                                                                                       
     
                                       
 

/** Asks whether a run may still act; throws FENCED_OFF where it may not. */
                                        

/** Where the policy is; a step asks once for what it says. */
                             
                                                 
                                                
                                                                             
                                                         
                                                                          
                                                            
                                                                                      
                                                     
 

/** The systems of a deployment, each opened when it is first needed. */
                              
                                        
                                                        
                                       
                                                
                                          
                                                     
                                                           
                                                                                                           
                                                 
                                                         
                                       
                                                                                                 
                            
                                                                                             
                                      
                                       
                            
     
     
                                                                                                       
                                
     
                                                                                        
                                                                                    
                                                                       
                                                                                                                          
                                           
 

/**
 * Connects a step with the systems of a deployment. Nothing is opened before it is needed.
 * @param settings where they are and what opens them
 * @returns the systems
 */
function connect(settings                    )              {
  const applicationGitOf = async (fence        )                         =>
    await openGit(settings, settings.applicationRepository, settings.applicationToken, fence);
  const applicationGit = once(() => applicationGitOf());
  const forgeAt                   = async (...place) =>
    await (await Promise.all(/* import() */[__webpack_require__.e(9458), __webpack_require__.e(8970), __webpack_require__.e(9504)]).then(__webpack_require__.bind(__webpack_require__, 99504))).openForge(...place);
  const forgeOf = async (git               , fence        )                 =>
    await forgeAt(settings, git, settings.applicationToken, fence);
  const forge = once(async () => forgeOf(await applicationGit()));
  const configs = new Map                                       ();
  const readAt = async (commit           )                             => {
    const git = await applicationGit();
    const bytes = await descriptionBytes(settings, git, commit);
    // The language of descriptions is loaded when there is one to read.
    const { parseDescription } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9414)]).then(__webpack_require__.bind(__webpack_require__, 69414));
    return parseDescription(settings, git, commit, bytes);
  };
  // The released commit is the protected branch's head more often than not: its description is parsed once.
  const configAt = async (commit           )                             => {
    const known = configs.get(commit) ?? readAt(commit);
    configs.set(commit, known);
    return await known.catch((error         ) => {
      configs.delete(commit);
      throw error;
    });
  };
  let described                               ;
  const protectedConfig = once(async () => {
    const found = await readProtectedConfig(await applicationGit(), await forge(), configAt);
    described = found.config;
    return found;
  });
  // Nearly every step reads these; they are not worth a question of their own.
  const recordBranches = ()                    =>
    described === undefined
      ? []
      : [`refs/heads/${described.ops.branch}`, `refs/heads/${described.ops.ledger}`];
  const opsUrl = once(
    async () => settings.opsRepository ?? opsAddress(await namingOps(protectedConfig)),
  );
  const opsToken = once(
    async () => settings.opsToken ?? (await tokenOfApp(settings, await opsUrl())),
  );
  const opsGitOf = async (
    fence        ,
    alongside                          ,
  )                         =>
    await openGit(settings, await opsUrl(), await opsToken(), fence, alongside);
  const opsForgeOf = async (git               , fence        )                 =>
    await forgeAt(settings, git, await opsToken(), fence);
  const homeGit = once(async () => opsGitOf(undefined, recordBranches));
  const homeNames = once(async () => {
    (0,early_questions/* askOpsRepository */._R)(settings, homeGit).catch(() => undefined);
    const { deploymentNames } = await Promise.all(/* import() */[__webpack_require__.e(616), __webpack_require__.e(7227)]).then(__webpack_require__.bind(__webpack_require__, 37227));
    return await deploymentNames(settings, protectedConfig, homeGit);
  });
  const opsHeadNow = withinMoment(async () => {
    const [{ ops }, git] = await Promise.all([homeNames(), homeGit()]);
    return await git.readRef(`refs/heads/${ops.branch}`);
  });
  const opsHead = once(opsHeadNow);
  const written = { names: homeNames, opsGit: homeGit, opsHead, opsHeadNow };
  const policy = once(async () => {
    const { policyAtHead } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(8927)]).then(__webpack_require__.bind(__webpack_require__, 68927));
    return await policyAtHead(written);
  });
  const home = { ...written, policy };
  const place = once(() =>
    placeOf(settings, async () => {
      const found = await homeNames();
      const isAway = found.unreachable !== undefined;
      return { names: found, policy: isAway ? undefined : await readable(policy) };
    }),
  );
  const isOpen = async ()                   => (await place()) === 'open';
  const opsGit = once(async () => ((await isOpen()) ? await applicationGit() : await homeGit()));
  const names = once(async () => {
    const found = await homeNames();
    return (await isOpen()) ? { ...found, ops: openBranches(found) } : found;
  });
  return {
    settings,
    applicationGit,
    protectedConfig,
    names,
    place,
    home,
    openLedger: async () => ({
      repository: await applicationGit(),
      branch: openBranches(await homeNames()).ledger,
    }),
    opsGit,
    forge,
    opsForge: once(async () => ((await isOpen()) ? await forge() : opsForgeOf(await opsGit()))),
    fenced: (fence) => {
      const git = once(async () =>
        (await isOpen()) ? await applicationGitOf(fence) : await opsGitOf(fence),
      );
      return {
        forge: once(async () => forgeOf(await applicationGitOf(fence), fence)),
        opsGit: git,
        opsForge: once(async () =>
          (await isOpen())
            ? await forgeOf(await git(), fence)
            : await opsForgeOf(await git(), fence),
        ),
      };
    },
    configAt,
    cluster: async () => {
      const { openCluster } = await __webpack_require__.e(/* import() */ 5611).then(__webpack_require__.bind(__webpack_require__, 15611));
      return await openCluster(settings);
    },
  };
}

/** A policy that this run may not read makes no place of its own: the gates then say what is missing, each by itself. */
async function readable(policy                      )                              {
  try {
    return await policy();
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error)) return undefined;
    throw error;
  }
}

/** Where the application's repository is away there is nothing open either: its usual names do then. */
function openBranches({ config }                 )                                   {
  return config?.ops.open ?? { branch: 'waybill/open', ledger: 'waybill/open-ledger' };
}

/**
 * @param make what is needed at most once
 * @returns gives it, made when it is first asked for
 */
function once   (make                  )                   {
  let made                        ;
  return () => (made ??= make());
}

/** How long an answer about a branch counts as one of now, in milliseconds: a step asks its questions within it. */
const moment = 5000;

/**
 * @param ask a question whose answer changes
 * @returns asks it, and gives the same answer to whoever asks in the same moment
 */
function withinMoment   (ask                  )                   {
  let asked                                                                  ;
  return () => {
    const now = performance.now();
    if (asked === undefined || now - asked.at >= moment) asked = { answer: ask(), at: now };
    return asked.answer;
  };
}

/** Where no App was given nothing is loaded for it. */
async function tokenOfApp(settings                    , url        )                              {
  if (settings.opsApp === undefined) return undefined;
  const { appToken } = await Promise.all(/* import() */[__webpack_require__.e(9458), __webpack_require__.e(8970), __webpack_require__.e(9504)]).then(__webpack_require__.bind(__webpack_require__, 99504));
  return await appToken(settings, url);
}

async function openGit(
  settings                    ,
  url        ,
  token                    ,
  fence        ,
  alongside                          ,
)                         {
  const name = (0,external_node_crypto_.createHash)('sha256').update(url).digest('hex').slice(0, 16);
  return await (0,repository/* openRepository */.h)({
    url,
    // Forges take a token as the password of any user name; GitHub documents this one.
    ...(token === undefined ? {} : { credential: { username: 'x-access-token', password: token } }),
    cacheFolder: (0,external_node_path_.join)(settings.temporaryFolder, 'waybill', name),
    signal: settings.signal,
    ...(fence === undefined ? {} : { fence }),
    ...(alongside === undefined ? {} : { alongside }),
    ...(settings.commitSigning === undefined ? {} : { commitSigning: settings.commitSigning }),
  });
}

async function readProtectedConfig(
  git               ,
  forge       ,
  configAt                         ,
)                           {
  // The default branch names the protected one: the deployed commit must not (its author could).
  const defaultBranch = (await forge.defaultBranch()) ?? 'main';
  const defaultHead = await git.readRef(`refs/heads/${defaultBranch}`);
  const atDefault = defaultHead === undefined ? undefined : await configAt(defaultHead);
  const branch = atDefault?.branch ?? defaultBranch;
  if (atDefault === undefined) throw protectedBranchMissing(branch, git.url);
  const head = branch === defaultBranch ? defaultHead : await git.readRef(`refs/heads/${branch}`);
  const isOther = head !== undefined && head !== defaultHead;
  return { head, config: isOther ? await configAt(head) : atDefault };
}

/**
 * @param branch the branch that was expected
 * @param repository the address of the application's repository
 * @returns the error that says that it is missing
 */
function protectedBranchMissing(branch        , repository        )        {
  return (0,error_codes/* stageError */.vH)('PROTECTED_BRANCH_MISSING', {
    message: `Expected the branch ${branch} in ${repository}, found none.`,
    remedy:
      'Push the protected branch, or name it under `branch` in waybill.yaml on the default branch.',
    facts: { branch, repository },
  });
}

async function descriptionBytes(
  settings                    ,
  git               ,
  commit           ,
)                              {
  return await git.readFile(commit, settings.config).catch((error         ) => {
    throw (0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND') ? (0,error_codes/* commitNotFound */.XM)(commit, git.url) : error;
  });
}

async function namingOps(
  protectedConfig                                ,
)                           {
  try {
    return await protectedConfig();
  } catch (error) {
    if (!(0,unreachable/* isUnreachable */.R)(error)) throw error;
    throw (0,error_codes/* stageError */.vH)('OPS_REPOSITORY_UNKNOWN', {
      message: `Expected the address of the ops repository: the application's repository, which may name it, cannot be reached. ${(0,src_error/* messageOf */.bD)(error)}`,
      remedy: 'Name it with the input `ops-repository` (option --ops-repository).',
      cause: error,
    });
  }
}

function opsAddress({ config }                 )         {
  const url = config.ops.repository;
  if (url !== undefined) return url;
  throw (0,error_codes/* stageError */.vH)('OPS_REPOSITORY_UNKNOWN', {
    message:
      'Expected the address of the ops repository in the input `ops-repository` or in `ops.repository` of waybill.yaml on the protected branch, found neither.',
    remedy: 'Set one of them; the ops repository holds desired state and ledger.',
  });
}


/***/ }),

/***/ 27767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ bringLedger),
/* harmony export */   Ji: () => (/* binding */ askEarly),
/* harmony export */   _R: () => (/* binding */ askOpsRepository)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67528);

                                                  
                                                                   
                                                    

/** In milliseconds: looking into the cache, and starting git. */
const shortWhile = 3;

/** What most ops repositories call their branches: a guess that is wrong costs one question. */
const usualBranches = { desired: 'main', ledger: 'waybill/ledger' }         ;

/**
 * Asks both repositories for what every step of a release asks first, while the rest of the program is still being
 * loaded. Whoever needs an answer asks for it as ever, and gets it, or its failure, sooner.
 * @param connections the systems of the release
 * @param commit the released commit
 * @returns ends when the questions are on their way: what is loaded after that costs no waiting
 */
async function askEarly(connections             , commit           )                {
  const questions = [
    connections.configAt(commit),
    connections.applicationGit().then(async (git) => git.readCommit(commit)),
    connections.home.names(),
  ];
  for (const question of questions) question.catch(() => undefined);
  await connections.applicationGit().catch(() => undefined);
  await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy)(shortWhile, connections.settings.signal);
}

/**
 * Asks the ops repository for policy and ledger while the application's description, which names their branches, is
 * still being read: who reads that goes on to them. Only where the step was told which repository has them.
 * @param settings how the systems are reached
 * @param open opens the ops repository
 */
async function askOpsRepository(
  settings                    ,
  open                              ,
)                {
  const { opsRepository, applicationRepository } = settings;
  // Of one repository for both, two would fetch into one cache at once, and wait for each other's lock.
  if (opsRepository === undefined || opsRepository === applicationRepository) return;
  const desired = `refs/heads/${settings.opsBranch ?? usualBranches.desired}`;
  const ledger = `refs/heads/${settings.ledgerBranch ?? usualBranches.ledger}`;
  const repository = await open();
  await repository.askRefs([desired, ledger]);
  await repository.prefetch(desired, { lazy: true });
  await repository.prefetch(ledger);
}

/**
 * Brings the ledger's branch, whose head came along with the question for the policy's, while the policy is read: it
 * says whose records count, and not what they are.
 * @param connections the systems of a deployment
 */
async function bringLedger({ home }             )                {
  const [{ ops }, repository] = await Promise.all([home.names(), home.opsGit(), home.opsHead()]);
  // The policy's own fetch goes first: it is what everything else waits for.
  await new Promise      ((resolve) => setImmediate(resolve));
  await repository.prefetch(`refs/heads/${ops.ledger}`);
}


/***/ }),

/***/ 44117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ commitNotFound),
/* harmony export */   lA: () => (/* binding */ deploymentNotFound),
/* harmony export */   vH: () => (/* binding */ stageError)
/* harmony export */ });
/* unused harmony export stageErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of the steps that stages are made of. */
const stageErrorCodes = {
  OPS_REPOSITORY_UNKNOWN: 'Neither the input nor waybill.yaml says where the ops repository is.',
  APPLICATION_UNKNOWN:
    "The application's repository cannot be reached, and the ledger does not tell which application is meant.",
  OPS_BRANCH_UNKNOWN:
    "The application's repository cannot be reached, and desired state lies on another branch than the usual one.",
  RELEASE_UNDESCRIBED:
    "A release's description is not in its signed waybill, or is no text that could be.",
  FORGE_ADDRESS_UNKNOWN: "The address of a repository is not one of the forge's kind.",
  PREPARE_FAILED: 'A command that makes the checkout ready (`prepare` of waybill.yaml) failed.',
  PROTECTED_BRANCH_MISSING:
    "The application's repository lacks the protected branch that waybill.yaml names.",
  COMMIT_NOT_FOUND: "The application's repository does not have the commit.",
  CHECKOUT_MISMATCH: 'The checkout is at another commit than the one that is released.',
  RELEASE_NOT_FOUND: 'The ledger has no published release of the commit.',
  FORGE_STORE_MISSING: 'The forge has no store of attestations of its own.',
  PAPERS_UNVERIFIED:
    'What was just attached to an image is not found in the registry, or does not verify.',
  CONTRACT_BROKEN: 'A contract does not hold.',
  CONTRACT_UNKNOWN: 'The step names a contract that waybill.yaml does not have.',
  REPORT_UNWRITABLE: 'The report of the contracts cannot be written to the file that was named.',
  CONTRACT_BASE_MISSING:
    'An older contract that a contract is to be compared with cannot be found or read.',
  CONTRACT_BASES_TOO_MANY: 'A contract is to be compared with more commits than are compared.',
  DEPLOYMENT_NOT_FOUND: 'The ledger has no deployment of this id.',
  DEPLOYMENT_MISMATCH:
    'The evidence or the step speaks of another deployment, commit or environment.',
  DEPLOYMENT_NOT_HELD: 'The step would act for a deployment whose lock this run does not hold.',
  DEPLOYMENT_INCOMPLETE: 'A deployment cannot be closed as active: a step before gave no evidence.',
  LOCK_WAIT_ENDED: 'The environment did not become free within the time that the run may wait.',
  DEPLOYMENT_ABANDONED: 'A job ended without closing the deployment that it had started.',
  DESIRED_STATE_FILE_MISSING: 'The ops repository lacks a file that the policy names.',
  DESIRED_STATE_IMAGE_UNKNOWN: 'The policy names an image that the release does not have.',
  DESIRED_STATE_NOT_OBSERVED:
    'The image automation of an environment did not write the release into desired state in time.',
  DESIRED_STATE_OVERWRITTEN: 'Desired state no longer says what the deployment wrote.',
  DELIVERY_UNSUPPORTED: 'The environment is delivered in a way that this step does not write.',
  DESIRED_STATE_SUPERSEDED:
    'Desired state names a newer release already: an older one takes its place only in a rollback.',
  VALUE_CHANGED: 'Somebody else changed a value of desired state after the plan was made.',
  COMMIT_API_UNSUPPORTED:
    'Desired state is to be committed by the forge, and this forge has no call that does it safely.',
  NOTHING_TO_PROPOSE:
    'Desired state says already what a pull request would propose, and no record tells how that came.',
  PROPOSAL_CONTENDED:
    'Somebody else pushed to the branch of a proposal again and again while it was written.',
  PULL_REQUEST_CLOSED: 'The pull request of the deployment was closed without a merge.',
  MERGE_DIFFERS: 'What was merged is not what was proposed.',
  EMERGENCY_NOT_OPEN: 'No emergency is open in the environment.',
  EMERGENCY_DRIFT:
    'Desired state does not say what the environment is to run once its emergency is closed.',
  EMERGENCY_NOT_TAKEN:
    'The target says that it runs something else than what an emergency put there.',
  TESTED_UNPROVED:
    'What was built for a branch could not be proved anew after its merge, so the merge is built.',
  ROLLBACK_FAILED: 'A deployment failed, and so did the way back that the policy took by itself.',
  DESIRED_STATE_UNWRITTEN: 'The branch that holds desired state is not there.',
  ARGO_CD_TOKEN_MISSING: 'The policy names a server of Argo CD, and there is no token for it.',
  EMERGENCY_TARGET_UNSUPPORTED:
    'The target of the environment cannot be changed by this code, only by hand.',
  ENVIRONMENT_EMPTY: 'Nothing was deployed to the environment yet.',
  CLUSTER_UNDECLARED: 'Nothing says how the cluster of the environment is reached.',
  READY_UNDECLARED: 'waybill.yaml declares no way to see that the release is ready.',
  MIGRATOR_IMAGE_MISSING: 'The release has no image of the name that migrates.',
  MIGRATION_ENV_INVALID: 'The variables for the migration are not of the form NAME=value.',
  MIGRATIONS_UNDECLARED: 'The policy has a migrator run, and waybill.yaml declares none.',
  TAG_RULE_INVALID: 'A rule for further tags that the step was given is not understood.',
}                              ;

/** Makes the errors of `stage`. */
const stageError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(stageErrorCodes);

/** @returns the error for a commit that the repository does not have */
function commitNotFound(commit           , repository        )        {
  return stageError('COMMIT_NOT_FOUND', {
    message: `Expected commit ${commit} in ${repository}, found no such commit.`,
    remedy:
      'Push the commit first, or correct the input `commit`: a full commit id of this repository.',
    facts: { commit, repository },
  });
}

/** @returns the error for a deployment that the ledger does not have */
function deploymentNotFound(id        )        {
  return stageError('DEPLOYMENT_NOT_FOUND', {
    message: `Expected the deployment ${id} in the ledger, found none.`,
    remedy:
      'Give the output `deployment` of record-deployment (operation start), of this application and this ledger.',
    facts: { deployment: id },
  });
}


/***/ })

};
})
