export const id = 5269;
export const ids = [5269];
export const modules = {

/***/ 85269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml),
/* harmony export */   yamlPositions: () => (/* binding */ yamlPositions)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58559);




/** Line and column, from 1. */
                           
                        
                          
 

/**
 * Parses YAML (or JSON that is broken, to say where).
 * @param text the file
 * @param name for messages
 * @param aliases how much aliases may multiply what is written
 * @returns its value
 * @throws CONTRACT_MALFORMED with line and column, CONTRACT_TOO_LARGE where aliases multiply it
 */
function parseYaml(text        , name        , aliases        )          {
  const { document, lines } = read(text);
  const [problem] = document.errors;
  if (problem !== undefined) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .contractError */ .h)('CONTRACT_MALFORMED', {
      message: `Expected YAML or JSON, found at ${name}:${String(line)}:${String(col)}: ${problem.message.split('\n')[0] ?? ''}`,
      remedy: 'Correct the file at that place.',
      location: { file: name, line: Math.max(1, line), column: Math.max(1, col) },
    });
  }
  try {
    const value          = document.toJS({ maxAliasCount: aliases });
    return value;
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .contractError */ .h)('CONTRACT_TOO_LARGE', {
      message: `Expected aliases that multiply ${name} at most ${String(aliases)} times, found: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}.`,
      remedy: 'Write the parts out, or refer to them by $ref.',
      location: { file: name },
      cause: error,
    });
  }
}

/**
 * @param text the file
 * @param paths names from its top
 * @returns the position of each path's value, or of the nearest part that is there
 */
function yamlPositions(
  text        ,
  paths                                ,
)                      {
  const { document, lines } = read(text);
  return paths.map((path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsetOf(document, path.slice(0, length));
      if (offset !== undefined) {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
      }
    }
    return { line: 1, column: 1 };
  });
}

/** Where the key of a path's last part stands, or the value where it is in a list. */
function offsetOf(document          , path                   )                     {
  const last = path.at(-1);
  if (last === undefined)
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(document.contents) ? document.contents.range?.[0] : undefined;
  const parent          = document.getIn(keysOf(document, path.slice(0, -1)), true);
  if (typeof parent !== 'object' || parent === null || !('items' in parent)) return undefined;
  const { items } = parent;
  if (!Array.isArray(items)) return undefined;
  for (const [index, item] of items.entries()) {
    const found          = item;
    if (typeof found !== 'object' || found === null) continue;
    if ('key' in found) {
      const key          = found.key;
      if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key) && 'value' in key && String(key.value) === last) return key.range?.[0];
    } else if (String(index) === last && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(found)) return found.range?.[0];
  }
  return undefined;
}

/** Keys of YAML may be numbers (`200:`), which JSON pointers write as text. */
function keysOf(document          , path                   )                      {
  const keys                      = [];
  for (const name of path) {
    const numeric = /^\d+$/.test(name) && !document.hasIn([...keys, name]);
    keys.push(numeric ? Number(name) : name);
  }
  return keys;
}

function read(text        )                                             {
  const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
  const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
    lineCounter: lines,
    merge: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return { document, lines };
}


/***/ })

};
