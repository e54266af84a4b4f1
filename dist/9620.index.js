export const id = 9620;
export const ids = [9620];
export const modules = {

/***/ 59620:
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
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/shared-inputs.js + 1 modules
var shared_inputs = __webpack_require__(58884);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/input-schemas.js
var input_schemas = __webpack_require__(14858);
;// CONCATENATED MODULE: ./actions/await-ready/src/definition.js


/** The closed registry of await-ready's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'await-ready',
  title: 'Await ready',
  description:
    'Waits until the release itself answers as ready: an old process that answers well never passes, and a failure says what was last seen.',
  inputs: {
    ...shared_inputs/* connectionInputs */.eu,
    environment: { description: 'The environment.', required: true, schema: input_schemas/* nameText */.fh },
    commit: {
      description: "The commit that is deployed; empty means the run's.",
      default: '',
      schema: input_schemas/* optionalCommitText */.H2,
    },
    deployment: {
      description: 'The id that record-deployment gave; empty means only to look.',
      default: '',
      schema: input_schemas/* optionalText */.mR,
    },
    timeout: {
      description: 'How long to wait, such as `5m`; empty means `ready.timeout` of waybill.yaml.',
      default: '',
      schema: input_schemas/* optionalDurationText */.qf,
    },
  },
  outputs: {
    evidence: {
      description: 'What was observed, as JSON: the input `ready` of record-deployment.',
    },
    observations: { description: 'How many answers were looked at.' },
  },
  permissions: { contents: 'read' },
});

;// CONCATENATED MODULE: ./actions/await-ready/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(176), __webpack_require__.e(616), __webpack_require__.e(1499), __webpack_require__.e(8069), __webpack_require__.e(5924), __webpack_require__.e(1256), __webpack_require__.e(2795), __webpack_require__.e(9835), __webpack_require__.e(3189), __webpack_require__.e(2225), __webpack_require__.e(6188), __webpack_require__.e(9651), __webpack_require__.e(62), __webpack_require__.e(2132)]).then(__webpack_require__.bind(__webpack_require__, 69077));
    return await run(given);
  });
}


/***/ })

};
