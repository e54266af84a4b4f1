(function (exports, __distFolder) {'use strict';
exports.ids = [8148];
exports.modules = {

/***/ 28148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareCatalogSources: () => (/* binding */ compareCatalogSources),
/* harmony export */   readCatalogSource: () => (/* binding */ readCatalogSource)
/* harmony export */ });
/* unused harmony export catalogSourceOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58559);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11243);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63061);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4742);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(609);




                                                            
                                                             





/**
 * Reads a string catalog from the disk; it refers to no other file.
 * @param path the file
 * @returns its text; its value stays null, for it may be no JSON
 * @throws CONTRACT_FILE_MISSING, CONTRACT_TOO_LARGE, CONTRACT_CATALOG_MALFORMED where it is no text
 */
async function readCatalogSource(path        )                  {
  let bytes;
  try {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (size > _text_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogLimits */ .Iz.bytes)
      throw (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLargeCatalog */ .x5)(path, `${String(_text_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogLimits */ .Iz.bytes)} bytes`);
    bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
  } catch (error) {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error)) throw error;
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .contractError */ .h)('CONTRACT_FILE_MISSING', {
      message: `Expected a string catalog at ${path}, found none that can be read: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`,
      remedy: 'Give the path of a file that exists and can be read.',
      location: { file: path },
      cause: error,
    });
  }
  return catalogSourceOf(bytes, path);
}

/**
 * Makes a string catalog of bytes that are already at hand.
 * @param bytes the file
 * @param name tells format and locale; for messages
 * @throws CONTRACT_TOO_LARGE, CONTRACT_CATALOG_MALFORMED where it is no text
 */
function catalogSourceOf(bytes            , name        )         {
  const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeCatalog */ .aP)(bytes, name);
  const main             = { name, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(name), text, format: 'json', value: null };
  return { main, files: new Map([[main.path, main]]) };
}

/**
 * Compares two string catalogs: would clients that were made for the older one still work with the newer one?
 * @param base what clients were made for
 * @param revision what shall take its place
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_CATALOG_FORMAT_UNKNOWN, CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
async function compareCatalogSources(
  base        ,
  revision        ,
)                         {
  const texts = [base.main.text, revision.main.text];
  const read = async ({ main }        )                                   =>
    await (0,_read_js__WEBPACK_IMPORTED_MODULE_5__/* .parseCatalogs */ .s)({
      name: main.name,
      text: main.text,
      format: (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatOf */ .b)(main.name, texts),
    });
  return (0,_compare_js__WEBPACK_IMPORTED_MODULE_7__/* .compareCatalogs */ .m)(await read(base), await read(revision));
}


/***/ })

};
})
