export const id = 9113;
export const ids = [9113];
export const modules = {

/***/ 9113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5480);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1291);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1182);

                                                                            

                                             


/** `waybill status`: what runs where. */
const status          = {
  name: 'status',
  about: 'What runs in each environment, since when, by whom, and what is under way.',
  positionals: [],
  options: { ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOptions */ .HZ, json: { about: 'Print JSON.' } },
  details: ['Reads the ledger only; it changes nothing.', _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionDetails */ .XR],
  examples: [
    'waybill status --rehearsal /tmp/waybill-rehearsal-x1',
    'waybill status --ops-repository https://git.example.com/acme/ops.git',
  ],
  run: async (call) => {
    const statuses = await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .withConnections */ .q5)(call, _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .silentProgress */ .R, async (connections) =>
      (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .allStatuses */ .q7)(await (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerReader */ .zY)(connections)),
    );
    process.stdout.write(
      call.given('json') ? `${JSON.stringify(statuses, null, 2)}\n` : text(statuses),
    );
    return 0;
  },
};

function text(statuses                              )         {
  if (statuses.length === 0) return 'The ledger has no deployment yet.\n';
  const head = ['ENVIRONMENT', 'RUNS', 'PHASE', 'SINCE', 'BY', 'UNDER WAY'];
  const rows = statuses.map((item) => [
    item.environment,
    item.active === undefined ? '-' : item.active.commit.slice(0, 12),
    item.active?.phase ?? '-',
    item.active?.at ?? '-',
    item.active?.requestedBy ?? '-',
    underWay(item),
  ]);
  const notes = statuses.flatMap((item) => [
    ...(item.lastEnded === undefined
      ? []
      : [`${item.environment}: the last attempt ${described(item.lastEnded)}`]),
    ...(item.desiredDiffers
      ? [`${item.environment}: desired state says something else than what was proved to run`]
      : []),
  ]);
  return `${(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .YB)([head, ...rows])}\n${notes.map((note) => `\n${note}`).join('')}${notes.length > 0 ? '\n' : ''}`;
}

function underWay(item                   )         {
  if (item.underWay.length === 0) return '-';
  const held =
    item.lock === undefined
      ? ''
      : ` (held by ${item.lock.owner.actor}, run ${item.lock.owner.run})`;
  return item.underWay.map((one) => `${one.commit.slice(0, 12)} ${one.phase}`).join(', ') + held;
}

function described(summary                   )         {
  const { ended } = summary;
  return `(${summary.commit.slice(0, 12)}) ${summary.phase}${ended === undefined ? '' : `: [${ended.code}] ${ended.message}`}`;
}


/***/ })

};
