export const id = 4807;
export const ids = [4807];
export const modules = {

/***/ 4807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keySigner: () => (/* reexport safe */ _keys_js__WEBPACK_IMPORTED_MODULE_0__.Ye)
/* harmony export */ });
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3791);







                                                             





/***/ })

};
