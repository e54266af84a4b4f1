(function (exports, __distFolder) {'use strict';
exports.ids = [748];
exports.modules = {

/***/ 78367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runProcess: () => (/* reexport safe */ _run_process_js__WEBPACK_IMPORTED_MODULE_1__.R3),
/* harmony export */   toolEnvironment: () => (/* reexport safe */ _environment_js__WEBPACK_IMPORTED_MODULE_0__.u)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90758);
/* harmony import */ var _run_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26178);









/***/ })

};
})
