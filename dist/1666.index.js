(function (exports, __distFolder) {'use strict';
exports.ids = [1666];
exports.modules = {

/***/ 51666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ compareSchemaVersions)
/* harmony export */ });
/** A version that has an order: groups of digits, and maybe a name behind them (`42`, `v1.3`, `0042_add_index`). */
const ordered = /^v?(\d{1,30}(?:[._-]\d{1,30}){0,9})(?:[_-]{1,2}[A-Za-z].*)?$/;

/**
 * Compares two versions of a schema as people count: by their groups of digits, the first difference decides.
 * @param one a version
 * @param other another one
 * @returns below 0 where `one` is older, above 0 where it is newer, 0 where they are the same; undefined where they
 *   have no order (a hash, a name, the same digits with different names)
 */
function compareSchemaVersions(one        , other        )                     {
  if (one === other) return 0;
  const left = groupsOf(one);
  const right = groupsOf(other);
  if (left === undefined || right === undefined) return undefined;
  for (const [index, group] of left.entries()) {
    const against = right[index];
    if (against === undefined) return 1;
    if (group !== against) return group < against ? -1 : 1;
  }
  return left.length < right.length ? -1 : undefined;
}

function groupsOf(version        )                                {
  const digits = ordered.exec(version)?.[1];
  return digits?.split(/[._-]/).map((group) => BigInt(group));
}


/***/ })

};
})
