(function (exports, __distFolder) {'use strict';
exports.ids = [9113];
exports.modules = {

/***/ 79113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85480);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11291);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51182);
/* harmony import */ var _status_render_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48055);
/* harmony import */ var _status_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18298);


                                             




/** `waybill status`: what runs where. */
const status          = {
  name: 'status',
  about: 'What runs in each environment, since when, by whom, and what is under way.',
  positionals: ['[environment]'],
  options: {
    ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOptions */ .HZ,
    'no-gates': { about: 'Read the records alone: ask no gate what comes next.' },
    markdown: { about: 'Print Markdown.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'The environments are in the order of the policy. For each after the first it asks every gate, as `waybill plan` does, whether what the earlier one runs could come there now, and says which gate stands in the way first; what is not learned within half a minute is not known. It changes nothing.',
    _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionDetails */ .XR,
  ],
  examples: [
    'waybill status --rehearsal /tmp/waybill-rehearsal-x1',
    'waybill status production --no-gates',
    'waybill status --ops-repository https://git.example.com/acme/ops.git',
  ],
  run: async (call) => {
    const report = await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .withConnections */ .q5)(call, _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .silentProgress */ .R, async (connections) =>
      (0,_status_report_js__WEBPACK_IMPORTED_MODULE_2__/* .statusReport */ .Xt)(connections, await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerReader */ .zY)(connections), {
        environment: call.positionals[0],
        gates: !call.given('no-gates'),
      }),
    );
    if (call.given('json')) process.stdout.write((0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonText */ .s$)(report));
    else process.stdout.write(call.given('markdown') ? (0,_status_render_js__WEBPACK_IMPORTED_MODULE_4__/* .statusMarkdown */ .KZ)(report) : (0,_status_render_js__WEBPACK_IMPORTED_MODULE_4__/* .statusText */ .qS)(report));
    return 0;
  },
};


/***/ })

};
})
