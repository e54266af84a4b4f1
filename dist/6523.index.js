export const id = 6523;
export const ids = [6523];
export const modules = {

/***/ 6523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5480);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(141);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(329);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1291);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5817);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1182);



                                                   



/** `waybill history`: what happened. */
const history          = {
  name: 'history',
  about: 'The deployments, newest first.',
  positionals: [],
  options: {
    ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOptions */ .HZ,
    environment: { about: 'Only this environment.', value: 'NAME' },
    kind: { about: `Only one kind: ${_waybill_ledger__WEBPACK_IMPORTED_MODULE_1__/* .deploymentKinds */ .rh.join(', ')}.`, value: 'KIND' },
    phase: { about: 'Only those that stand in this phase, such as failed.', value: 'PHASE' },
    commit: { about: 'Only this commit; its beginning will do.', value: 'SHA' },
    limit: { about: 'How many at most; 20 where absent.', value: 'N' },
    json: { about: 'Print JSON.' },
  },
  details: ['Every attempt is listed: the refused and the failed ones too.', _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionDetails */ .XR],
  examples: [
    'waybill history --environment production --limit 5',
    'waybill history --phase failed --json',
  ],
  run: async (call) => {
    const deployments = await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .withConnections */ .q5)(call, _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .silentProgress */ .R, async (connections) =>
      (await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerReader */ .zY)(connections)).deployments(),
    );
    const environment = call.text('environment');
    const commit = call.text('commit');
    const kind = oneOf(call, 'kind', _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__/* .deploymentKinds */ .rh);
    const phase = oneOf(call, 'phase', _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__/* .deploymentPhases */ .Ov);
    const rows = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_4__/* .history */ .b)(deployments, {
      ...(environment === undefined ? {} : { environment }),
      ...(kind === undefined ? {} : { kind }),
      ...(phase === undefined ? {} : { phase }),
      ...(commit === undefined ? {} : { commit }),
      limit: limitOf(call),
    });
    process.stdout.write(call.given('json') ? `${JSON.stringify(rows, null, 2)}\n` : text(rows));
    return 0;
  },
};

function oneOf                  (call      , name        , values              )                {
  const given = call.text(name);
  if (given === undefined) return undefined;
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .cliError */ .h)('CLI_USAGE', {
    message: `Expected --${name} to be one of ${values.join(', ')}; found ${JSON.stringify(given)}.`,
    remedy: 'See `waybill history --help`.',
  });
}

function limitOf(call      )         {
  const given = call.text('limit') ?? '20';
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .cliError */ .h)('CLI_USAGE', {
    message: `Expected --limit to be a whole number from 1, found ${JSON.stringify(given)}.`,
    remedy: 'See `waybill history --help`.',
  });
}

function text(rows                              )         {
  if (rows.length === 0) return 'No deployment fits.\n';
  const head = ['DEPLOYMENT', 'ENVIRONMENT', 'KIND', 'COMMIT', 'PHASE', 'BY', 'WHY IT ENDED'];
  const lines = rows.map((row) => [
    row.deployment,
    row.environment,
    row.kind,
    row.commit.slice(0, 12),
    row.phase,
    row.requestedBy,
    row.ended === undefined
      ? (row.reason ?? '')
      : `[${row.ended.code}] ${row.ended.message.split('\n')[0] ?? ''}`,
  ]);
  return `${(0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .columns */ .YB)([head, ...lines])}\n`;
}


/***/ }),

/***/ 329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4152);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4151);

                                                                   


/** Which deployments to show. */
                                
                                
                                 
                                   
                                     
                           
                                          
                          
                          
 

/**
 * @param deployments records in any order
 * @param filter which of them
 * @returns them as a table shows them, the newest first
 */
function history(
  deployments                             ,
  filter                = {},
)                               {
  return deployments
    .filter(
      (record) =>
        (filter.environment === undefined || record.environment === filter.environment) &&
        (filter.kind === undefined || (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record) === filter.kind) &&
        (filter.phase === undefined || (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(record) === filter.phase) &&
        (filter.commit === undefined || record.commit.startsWith(filter.commit)),
    )
    .map(_status_js__WEBPACK_IMPORTED_MODULE_1__/* .summarize */ .e)
    .filter((row) => filter.since === undefined || row.requestedAt >= filter.since)
    .sort((a, b) => (a.deployment < b.deployment ? 1 : -1))
    .slice(0, filter.limit ?? Number.POSITIVE_INFINITY);
}


/***/ })

};
