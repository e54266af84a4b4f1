(function (exports, __distFolder) {'use strict';
exports.ids = [8472];
exports.modules = {

/***/ 88472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/run-action.js + 2 modules
var run_action = __webpack_require__(64352);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/definition.js
var definition = __webpack_require__(5862);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/shared-inputs.js + 2 modules
var shared_inputs = __webpack_require__(64042);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/input-schemas.js
var input_schemas = __webpack_require__(14858);
;// CONCATENATED MODULE: ./actions/smoke-check/src/definition.js


/** The closed registry of smoke-check's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'smoke-check',
  title: 'Smoke check',
  description:
    'Asks the running release the questions of waybill.yaml: status, headers, JSON values, and that all answers come from this release.',
  inputs: {
    ...shared_inputs/* connectionInputs */.eu,
    environment: { description: 'The environment.', required: true, schema: input_schemas/* nameText */.fh },
    commit: {
      description: "The commit that is deployed; empty means the run's.",
      default: '',
      schema: input_schemas/* optionalCommitText */.H2,
    },
  },
  outputs: {
    passed: { description: '`true` when every check passed.' },
    report: {
      description: 'Every check as JSON: name, passed, attempts, expected, found, milliseconds.',
    },
    evidence: {
      description: 'What was observed, as JSON: the input `smoke` of record-deployment.',
    },
  },
  permissions: { contents: 'read' },
});

;// CONCATENATED MODULE: ./actions/smoke-check/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(2962), __webpack_require__.e(3823), __webpack_require__.e(3928)]).then(__webpack_require__.bind(__webpack_require__, 27249));
    return await run(given);
  });
}


/***/ })

};
})
