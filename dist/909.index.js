(function (exports, __distFolder) {'use strict';
exports.ids = [909];
exports.modules = {

/***/ 90909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ desiredStateError)
/* harmony export */ });
/* unused harmony export desiredStateErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `desired-state` throws. */
const desiredStateErrorCodes = {
  DESIRED_STATE_UNREADABLE:
    'The desired-state file is not valid in its format (not UTF-8, not YAML, too large).',
  DESIRED_STATE_UNSUPPORTED:
    'The desired-state file says the image in a way that cannot be changed by its bytes alone: anchors and aliases, merge keys, tags, several lines.',
  DESIRED_STATE_AMBIGUOUS:
    'The desired-state file says the same image twice: which one counts is not certain.',
  DESIRED_STATE_NOT_FOUND:
    'The desired-state file does not have the image or value that is to be changed, and none can be added there.',
  DESIRED_STATE_FORMAT_UNKNOWN:
    'The format of a desired-state file cannot be told from its name and content.',
  DESIRED_STATE_EDIT_INVALID:
    'What is to be written does not fit the file: a selector, repository, tag or digest of the wrong form.',
  RENDER_FAILED: 'kustomize does not render an overlay as it would be after the change.',
  RENDER_OUTSIDE_REPOSITORY:
    'An overlay refers to something outside the ops repository by a path or a link.',
  RENDER_REMOTE: 'An overlay takes parts from elsewhere, which the policy does not allow.',
  RENDER_TIMED_OUT: 'An overlay was not rendered or validated within its time.',
  RENDER_TOO_LARGE: 'An overlay, or what it renders to, is larger than can be handled.',
  MANIFEST_INVALID: 'A rendered manifest does not fit its schema.',
  MANIFEST_SCHEMA_MISSING:
    'No schema is known of a rendered resource, and the policy asks for one.',
  MANIFESTS_UNCHECKED:
    'The validator did not say whether the rendered manifests fit their schemas.',
}                              ;

/** Makes the errors of `desired-state`. */
const desiredStateError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(desiredStateErrorCodes);


/***/ })

};
})
