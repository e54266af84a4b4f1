export const id = 297;
export const ids = [297];
export const modules = {

/***/ 40297:
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
;// CONCATENATED MODULE: ./actions/roll-back/src/definition.js


/** The closed registry of roll-back's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'roll-back',
  title: 'Roll back',
  description:
    'After a deployment that failed: where the policy says `rollback: automatic`, brings back what ran before, once, and builds nothing; elsewhere it changes nothing.',
  inputs: {
    ...shared_inputs/* connectionInputs */.eu,
    ...shared_inputs/* ledgerKeyInputs */.GN,
    ...shared_inputs/* commitInputs */.J8,
    ...shared_inputs/* commitThroughInput */.ZX,
    ...shared_inputs/* toolInputs */.QY,
    environment: { description: 'The environment.', required: true, schema: input_schemas/* nameText */.fh },
    deployment: {
      description:
        'The id of the deployment that failed, as record-deployment gave it; empty where none was started, and nothing is to be done.',
      default: '',
      schema: input_schemas/* optionalText */.mR,
    },
  },
  outputs: {
    'rolled-back': { description: '`true` when the environment was brought back.' },
    deployment: { description: 'The id of the rollback, a deployment of its own.' },
    commit: { description: 'The commit that the environment runs again.' },
    trace: { description: 'The rollback in one line.' },
  },
  permissions: {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    packages: 'read',
    deployments: 'write',
    statuses: 'write',
  },
});

;// CONCATENATED MODULE: ./actions/roll-back/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(176), __webpack_require__.e(616), __webpack_require__.e(1499), __webpack_require__.e(8069), __webpack_require__.e(5924), __webpack_require__.e(1256), __webpack_require__.e(2795), __webpack_require__.e(9835), __webpack_require__.e(3189), __webpack_require__.e(2225), __webpack_require__.e(6188), __webpack_require__.e(3355), __webpack_require__.e(9857), __webpack_require__.e(9651), __webpack_require__.e(7214), __webpack_require__.e(62), __webpack_require__.e(3823), __webpack_require__.e(7606), __webpack_require__.e(9742), __webpack_require__.e(7482), __webpack_require__.e(3905), __webpack_require__.e(3809), __webpack_require__.e(570)]).then(__webpack_require__.bind(__webpack_require__, 67200));
    return await run(given);
  });
}


/***/ })

};
