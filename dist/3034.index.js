(function (exports, __distFolder) {'use strict';
exports.ids = [3034];
exports.modules = {

/***/ 13034:
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
;// CONCATENATED MODULE: ./actions/open-ops-pr/src/definition.js


/** The closed registry of open-ops-pr's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'open-ops-pr',
  title: 'Open ops pull request',
  description:
    "Proposes the release's digests as one open pull request per application and environment, updated in place; once it is merged, records the merge as approval and desired state.",
  inputs: {
    ...shared_inputs/* connectionInputs */.eu,
    ...shared_inputs/* ledgerKeyInputs */.GN,
    ...shared_inputs/* commitInputs */.J8,
    ...shared_inputs/* commitThroughInput */.ZX,
    ...shared_inputs/* toolInputs */.QY,
    environment: { description: 'The environment.', required: true, schema: input_schemas/* nameText */.fh },
    commit: {
      description: "The commit that is deployed; empty means the run's.",
      default: '',
      schema: input_schemas/* optionalCommitText */.H2,
    },
    deployment: {
      description: 'The id that record-deployment gave.',
      required: true,
      schema: input_schemas/* requiredText */.$4,
    },
    'merge-wait': {
      description:
        'How long to wait for the merge, such as `30m`; `0s`: not at all, a later run goes on; empty means what the policy says (`pull-request.wait`).',
      default: '',
      schema: input_schemas/* optionalDurationText */.qf,
    },
  },
  outputs: {
    'pull-request': { description: 'The number of the pull request.' },
    head: { description: 'The commit that the pull request proposes.' },
    state: {
      description: '`open`, `merged` or, where another deployment took its place, `closed`.',
    },
    merged: { description: '`true` once its merge is on record: the steps after it go on.' },
    'ops-commit': { description: 'The merge, once there is one.' },
    'migration-follows': {
      description:
        '`true` where a controller starts the migration now that desired state says so: run-migrator, once more, follows it.',
    },
  },
  permissions: { contents: 'read' },
});

;// CONCATENATED MODULE: ./actions/open-ops-pr/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(3355), __webpack_require__.e(2962), __webpack_require__.e(6707), __webpack_require__.e(4523), __webpack_require__.e(9742), __webpack_require__.e(8364)]).then(__webpack_require__.bind(__webpack_require__, 13671));
    return await run(given);
  });
}


/***/ })

};
})
