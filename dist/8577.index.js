export const id = 8577;
export const ids = [8577];
export const modules = {

/***/ 58577:
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
;// CONCATENATED MODULE: ./actions/run-migrator/src/definition.js


/** The closed registry of run-migrator's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'run-migrator',
  title: 'Run migrator',
  description:
    'Brings the database to the version that the release expects, before its code: runs the migrator, keeps its output, verifies the version afterwards.',
  inputs: {
    ...shared_inputs/* connectionInputs */.eu,
    ...shared_inputs/* ledgerKeyInputs */.GN,
    ...shared_inputs/* commitInputs */.J8,
    ...shared_inputs/* prepareInput */._s,
    environment: { description: 'The environment.', required: true, schema: input_schemas/* nameText */.fh },
    commit: {
      description: "The commit that is deployed; empty means the run's.",
      default: '',
      schema: input_schemas/* optionalCommitText */.H2,
    },
    'migration-env': {
      description:
        'Variables for the commands of the migration, one `NAME=value` a line, such as DATABASE_URL.',
      default: '',
      secret: true,
      schema: input_schemas/* optionalSecret */.Ny,
    },
    deployment: {
      description: 'The id that record-deployment gave.',
      required: true,
      schema: input_schemas/* requiredText */.$4,
    },
  },
  outputs: {
    ran: { description: '`true` when the migrator ran, `false` when nothing was to do.' },
    'version-before': { description: "The schema's version before." },
    'version-after': { description: "The schema's version afterwards." },
    evidence: {
      description: 'What was observed, as JSON: the input `migration` of update-desired-state.',
    },
  },
  permissions: { contents: 'read' },
});

;// CONCATENATED MODULE: ./actions/run-migrator/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(176), __webpack_require__.e(616), __webpack_require__.e(1499), __webpack_require__.e(8069), __webpack_require__.e(5924), __webpack_require__.e(1256), __webpack_require__.e(2795), __webpack_require__.e(9835), __webpack_require__.e(3189), __webpack_require__.e(2225), __webpack_require__.e(6188), __webpack_require__.e(9651), __webpack_require__.e(8386)]).then(__webpack_require__.bind(__webpack_require__, 87035));
    return await run(given);
  });
}


/***/ })

};
