(function (exports, __distFolder) {'use strict';
exports.ids = [6523];
exports.modules = {

/***/ 66523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85480);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95010);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50141);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80329);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11291);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5817);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51182);
/* harmony import */ var _status_render_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48055);
/* harmony import */ var _status_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18298);



                                                   





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
    commit: {
      about: 'Only this commit; its beginning will do, 4 digits or more.',
      value: 'SHA',
    },
    since: {
      about: 'Only what was requested since then: 2026-11-01, a moment in UTC, or 7d.',
      value: 'WHEN',
    },
    limit: { about: 'How many at most; 20 where absent.', value: 'N' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Every attempt is listed: the refused and the failed ones too, with what was overridden, what nobody asked for, and what was taken back.',
    _cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionDetails */ .XR,
  ],
  examples: [
    'waybill history --environment production --limit 5',
    'waybill history --phase failed --since 7d --json',
  ],
  run: async (call) => {
    const filter = filterOf(call);
    const rows = await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .withConnections */ .q5)(call, _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .silentProgress */ .R, async (connections) => {
      const ledger = await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerReader */ .zY)(connections);
      const found = await ledger.deployments(filter);
      // An environment that nobody deployed to and a wrong name look alike.
      if (found.length === 0 && filter.environment !== undefined)
        (0,_status_report_js__WEBPACK_IMPORTED_MODULE_4__/* .requireEnvironment */ .L3)(filter.environment, await (0,_status_report_js__WEBPACK_IMPORTED_MODULE_4__/* .knownEnvironments */ .kU)(connections, ledger));
      return (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_5__/* .history */ .b)(found);
    });
    process.stdout.write(call.given('json') ? (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonText */ .s$)(rows) : text(rows));
    return 0;
  },
};

function filterOf(call      )                                                {
  const environment = call.text('environment');
  const kind = oneOf(call, 'kind', _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__/* .deploymentKinds */ .rh);
  const phase = oneOf(call, 'phase', _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__/* .deploymentPhases */ .Ov);
  const commit = commitOf(call);
  const since = sinceOf(call);
  return {
    ...(environment === undefined ? {} : { environment }),
    ...(kind === undefined ? {} : { kind }),
    ...(phase === undefined ? {} : { phase }),
    ...(commit === undefined ? {} : { commit }),
    ...(since === undefined ? {} : { since }),
    limit: limitOf(call),
  };
}

function oneOf                  (call      , name        , values              )                {
  const given = call.text(name);
  if (given === undefined) return undefined;
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw usage(`--${name} to be one of ${values.join(', ')}`, given);
}

function limitOf(call      )         {
  const given = call.text('limit') ?? '20';
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw usage('--limit to be a whole number from 1 to 999999', given);
}

function commitOf(call      )                     {
  const given = call.text('commit');
  if (given === undefined || /^[0-9a-f]{4,40}$/.test(given)) return given;
  throw usage('--commit to be the beginning of a commit: 4 to 40 hexadecimal digits', given);
}

/** A day begins at midnight UTC, as every moment of a record is UTC. */
function sinceOf(call      )                     {
  const given = call.text('since');
  if (given === undefined) return undefined;
  const ago = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .parseDuration */ .E9)(given);
  if (ago !== undefined) {
    const now = _waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .systemClock */ .ml.now();
    return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .timestamp */ .vE)({ now: () => Math.max(0, now - ago) });
  }
  const written = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/.test(given);
  const moment = written ? Date.parse(given) : Number.NaN;
  if (!Number.isNaN(moment)) return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .timestamp */ .vE)({ now: () => moment });
  throw usage(
    '--since to be a day such as 2026-11-01, a moment such as 2026-11-01T12:00Z, or a duration such as 7d',
    given,
  );
}

function usage(expected        , found        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .cliError */ .h)('CLI_USAGE', {
    message: `Expected ${expected}; found ${JSON.stringify(found.slice(0, 200))}.`,
    remedy: 'See `waybill history --help`.',
  });
}

function text(rows                              )         {
  if (rows.length === 0) return 'No deployment fits.\n';
  const head = 'DEPLOYMENT,ENVIRONMENT,KIND,COMMIT,PHASE,SINCE,BY,APPROVED BY,WHY'.split(',');
  const lines = rows.map((row) => [
    row.deployment,
    row.environment,
    row.kind,
    row.commit.slice(0, 12),
    row.phase,
    row.at,
    row.requestedBy,
    row.approvedBy.join(', ') || '-',
    remarksOf(row).join('; '),
  ]);
  return `${(0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .columns */ .YB)([head, ...lines])}\n`;
}

/** Why it ended first: that is what people look for. */
function remarksOf(row                   )                    {
  const { ended, reason, kind } = row;
  const specials = (0,_status_render_js__WEBPACK_IMPORTED_MODULE_8__/* .specialsOf */ .M1)(row).map(([what, words]) =>
    what === row.kind ? words : `${what}: ${words}`,
  );
  return [
    ...(ended === undefined ? [] : [`[${ended.code}] ${ended.message.split('\n')[0] ?? ''}`]),
    ...specials,
    ...(kind === 'promote' && ended === undefined && reason !== undefined ? [reason] : []),
  ];
}


/***/ }),

/***/ 80329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74151);
                                                    


/**
 * @param deployments records in any order, as `LedgerReader.deployments` filtered them
 * @returns them as a table shows them, the newest first
 */
function history(deployments                             )                               {
  return deployments.map(_status_js__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .e).sort((a, b) => (a.deployment < b.deployment ? 1 : -1));
}


/***/ })

};
})
