export const id = 4807;
export const ids = [4807];
export const modules = {

/***/ 4807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allowedSigners: () => (/* reexport safe */ _attached_statement_js__WEBPACK_IMPORTED_MODULE_0__.m9),
/* harmony export */   keySigner: () => (/* reexport safe */ _keys_js__WEBPACK_IMPORTED_MODULE_2__.Ye),
/* harmony export */   readStatements: () => (/* reexport safe */ _attached_statement_js__WEBPACK_IMPORTED_MODULE_0__.bA),
/* harmony export */   readWaybill: () => (/* reexport safe */ _waybill_statement_js__WEBPACK_IMPORTED_MODULE_3__.XB),
/* harmony export */   supplyChainError: () => (/* reexport safe */ _error_codes_js__WEBPACK_IMPORTED_MODULE_1__.z),
/* harmony export */   waybillPredicateType: () => (/* reexport safe */ _waybill_statement_js__WEBPACK_IMPORTED_MODULE_3__.g),
/* harmony export */   waybillSchema: () => (/* reexport safe */ _waybill_statement_js__WEBPACK_IMPORTED_MODULE_3__.My)
/* harmony export */ });
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3359);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6254);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3791);
/* harmony import */ var _waybill_statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3189);







                                                             





/***/ })

};
