export const id = 4062;
export const ids = [4062];
export const modules = {

/***/ 14062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/run-action.js + 1 modules
var run_action = __webpack_require__(12307);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/definition.js
var definition = __webpack_require__(5862);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/shared-inputs.js + 1 modules
var shared_inputs = __webpack_require__(58884);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/input-schemas.js
var input_schemas = __webpack_require__(14858);
;// CONCATENATED MODULE: ./actions/verify-contract/src/definition.js


/** The closed registry of verify-contract's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'verify-contract',
  title: 'Verify contract',
  description:
    'Is what this commit promises still usable by those who depend on it: runs every contract of waybill.yaml.',
  inputs: {
    ...shared_inputs/* configInput */.xK,
    ...shared_inputs/* prepareInput */._s,
    restore: {
      description: 'Whether files that a generator changed are put back afterwards.',
      default: 'true',
      schema: input_schemas/* booleanText */.m6,
    },
  },
  outputs: {
    verdict: { description: '`compatible` or `breaking`.' },
    verdicts: {
      description:
        'Every contract as a JSON list: contract, kind, holds, and how many findings of each level; sign-and-sbom attests it.',
    },
    findings: {
      description: 'Every finding as a JSON list: id, level, file, line, message, remedy.',
    },
  },
  permissions: { contents: 'read' },
});

;// CONCATENATED MODULE: ./actions/verify-contract/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(802), __webpack_require__.e(7596), __webpack_require__.e(1582)]).then(__webpack_require__.bind(__webpack_require__, 91582));
    return await run(given);
  });
}


/***/ })

};
