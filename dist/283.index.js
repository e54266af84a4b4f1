export const id = 283;
export const ids = [283];
export const modules = {

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitShaSchema: () => (/* reexport safe */ _vocabulary_js__WEBPACK_IMPORTED_MODULE_0__.jr)
/* harmony export */ });
/* harmony import */ var _vocabulary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6645);













/***/ })

};
