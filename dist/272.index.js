(function (exports, __distFolder) {'use strict';
exports.ids = [272];
exports.modules = {

/***/ 46271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26848);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(81009);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43219);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25494);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(43509);
/* harmony import */ var _waybill_stage_steps_check_promotion__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54593);
/* harmony import */ var _waybill_stage_steps_roll_back__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53809);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11291);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5817);
/* harmony import */ var _shown_progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38357);
/* harmony import */ var _override_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51033);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51182);




                                                  
                                                                   



                                                   





                                                             

/** `waybill rollback`: the whole stage, in this process. */
const rollback          = {
  name: 'rollback',
  about: 'Go back to what an environment ran before.',
  positionals: ['environment'],
  options: {
    ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionOptions */ .HZ,
    ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerKeyOption */ .AK,
    target: {
      about: 'previous (the default), a deployment id, a release tag or a commit.',
      value: 'TARGET',
    },
    reason: { about: 'Why; it stands in the record.', value: 'TEXT' },
    ..._override_options_js__WEBPACK_IMPORTED_MODULE_2__/* .overrideOptions */ .b,
    yes: { about: 'Do not ask again once the plan is shown.' },
    json: { about: 'Print JSON in the end, and the plan with it.' },
  },
  details: [
    'Shows the plan and what every gate says, asks, and then writes desired state, waits for the target, runs its own smoke checks and records the deployment: as the rollback workflow does, with the credentials of whoever sits here. It builds nothing and changes no schema.',
    "The application's repository need not be reachable: names come from the ledger, `ready` and `smoke` from the signed waybill; the policy has to lie in the ops repository then.",
    'Interrupted (Ctrl-C), it closes its deployment and frees the environment.',
    _cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionDetails */ .XR,
  ],
  examples: [
    "waybill rollback production --reason 'checkout fails since 14:20'",
    'waybill rollback staging --target sha-4ac1… --reason test --yes',
  ],
  run: async (call) => {
    const isJson = call.given('json');
    const reason = reasonOf(call);
    requireWord(call);
    return await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnections */ .q5)(call, _shown_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .shownOnErrors */ .i, async (connections) => {
      const question = await questionOf(call, connections, reason);
      const check = await (0,_waybill_stage_steps_check_promotion__WEBPACK_IMPORTED_MODULE_4__/* .askBeforehand */ .a)(connections, question);
      (isJson ? process.stderr : process.stdout).write(`${(0,_waybill_gate__WEBPACK_IMPORTED_MODULE_5__/* .renderPlanText */ .$D)(check)}\n`);
      const refusal = (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_6__/* .refusalOf */ .Of)(check);
      if (refusal !== undefined) throw refusal;
      if (check.nothingToDo) return 0;
      if (!call.given('yes') && !(await confirmed(call, question.environment))) return 1;
      const ended = await (0,_waybill_stage_steps_roll_back__WEBPACK_IMPORTED_MODULE_7__/* .rollBack */ .F)(connections, requestOf(question, check), (action) => {
        _shown_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .shownOnErrors */ .i.phase(action);
      });
      return finish(ended, isJson);
    });
  },
};

function requestOf(question          , { hash }           )                                 {
  return { question, before: { planHash: hash, reviewsBefore: undefined } };
}

async function questionOf(call      , connections             , reason        )                    {
  const [environment = ''] = call.positionals;
  return {
    kind: 'rollback',
    environment,
    commit: await (0,_records_js__WEBPACK_IMPORTED_MODULE_8__/* .activeCommit */ .Iq)(connections, environment),
    target: call.text('target') ?? 'previous',
    reason,
    ...(0,_override_options_js__WEBPACK_IMPORTED_MODULE_2__/* .overridesOf */ .F)(call),
  };
}

function reasonOf(call      )         {
  const reason = call.text('reason')?.trim() ?? '';
  if (reason !== '' && reason.length <= 4000) return reason;
  throw usage('--reason is needed: at most 4000 characters that say why; they stand in the record');
}

/** Whoever cannot be asked has to say it beforehand. */
function requireWord(call      )       {
  if (call.given('yes') || isInteractive()) return;
  throw usage('nobody can be asked here (no terminal); give --yes once the plan is known');
}

function isInteractive()          {
  return process.stdin.isTTY && process.stderr.isTTY;
}

async function confirmed(call      , environment        )                   {
  const lines = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: process.stderr });
  try {
    const question = `Roll back? Type the name of the environment (${environment}): `;
    const answer = await lines.question(question, { signal: call.signal });
    if (answer.trim() === environment) return true;
    process.stderr.write('Nothing was changed.\n');
    return false;
  } finally {
    lines.close();
  }
}

/** The trace comes last, also of what failed: it says what is true now. */
function finish({ recorded, failure }            , isJson         )         {
  const { record, phase, trace } = recorded;
  if (isJson) {
    const shown = { deployment: record.id, phase, trace };
    process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  } else {
    for (const line of waitingLines(record, phase)) process.stdout.write(`${line}\n`);
    process.stdout.write(`${trace}\n`);
  }
  if (failure !== undefined)
    throw failure instanceof Error ? failure : new Error((0,_waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(failure));
  return 0;
}

function waitingLines(record                  , phase        )                    {
  const proposal = phase === 'proposed' ? (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_10__/* .deploymentEvidence */ .L8)(record, 'proposed') : undefined;
  if (proposal === undefined) return [];
  const where =
    proposal.url ?? `pull request ${String(proposal.pullRequest)} of ${proposal.repository}`;
  return [`It waits for its merge: ${where}. Run the same command again afterwards.`];
}

function usage(problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_11__/* .cliError */ .h)('CLI_USAGE', {
    message: `waybill rollback: ${problem}.`,
    remedy: 'See `waybill rollback --help`.',
    facts: { command: 'rollback' },
  });
}


/***/ }),

/***/ 38357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ shownOnErrors)
/* harmony export */ });
                                              

/** Progress goes where results do not. */
const shownOnErrors           = {
  phase: (title) => process.stderr.write(`· ${title}\n`),
  detail: (text) => process.stderr.write(`    ${text}\n`),
  waiting: (text) => process.stderr.write(`    ${text}\n`),
};


/***/ }),

/***/ 24234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ inCell),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   pN: () => (/* binding */ inCode),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   q: () => (/* binding */ linked)
/* harmony export */ });
/** The rest of a longer text is cut: one line of a list has room for no more. */
const longestLine = 200;

const entities                              = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
]);

/** @returns the text with everything escaped that Markdown or HTML would read as markup */
function escapeMarkdown(text        )         {
  return text.replace(
    /[\\`*_{}[\]<>&|~#]/g,
    (character) => entities.get(character) ?? `\\${character}`,
  );
}

/**
 * @param text any text from outside: the subject of a commit, a value of a file
 * @returns it as code on one line: nothing in it is read as Markdown, and no account is called by it
 */
function inCode(text        )         {
  const line = shortened(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim());
  if (line === '') return '` `';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function shortened(line        )         {
  return line.length <= longestLine ? line : `${line.slice(0, longestLine - 1)}…`;
}

/** @returns the same for a cell of a table, where a bar would begin another one */
function inCell(text        )         {
  return inCode(text).replaceAll('|', '\\|');
}

/** @returns a block of code, whatever stands in it */
function codeBlock(text        , language        )         {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** @returns a part that is folded away until somebody opens it */
function folded(summary        , text        )         {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

/** @returns a link where there is an address, else the text alone */
function linked(text        , url                    )         {
  return url === undefined ? text : `[${text}](${url})`;
}

/**
 * @param text a sentence from an error
 * @returns it on one line, without what Markdown or HTML would take for its own
 */
function plain(text        )         {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[<>]/g, (character) => (character === '<' ? '&lt;' : '&gt;'))
    .replaceAll('@', '@\u200b')
    .trim();
}


/***/ })

};
})
