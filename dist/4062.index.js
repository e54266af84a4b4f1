(function (exports, __distFolder) {'use strict';
exports.ids = [4062];
exports.modules = {

/***/ 14062:
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
;// CONCATENATED MODULE: ./actions/verify-contract/src/definition.js


/** The closed registry of verify-contract's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'verify-contract',
  title: 'Verify contract',
  description:
    'Would those who depend on an older version still be served: verifies every contract of waybill.yaml, against each older one that is in use.',
  inputs: {
    ...shared_inputs/* configInput */.xK,
    commit: {
      description:
        'The commit that the verdicts are about, which must be checked out; empty means whatever is.',
      default: '',
      schema: input_schemas/* optionalCommitText */.H2,
    },
    contracts: {
      description: 'The contracts to verify, by name, one a line; empty means all of them.',
      default: '',
      schema: input_schemas/* linesText */.zu,
    },
    ...shared_inputs/* prepareInput */._s,
    restore: {
      description: 'Whether files that a generator changed are put back afterwards.',
      default: 'true',
      schema: input_schemas/* booleanText */.m6,
    },
    sarif: {
      description:
        "File to write the findings to as SARIF 2.1.0, for a forge's list of alerts; empty means none.",
      default: '',
      schema: input_schemas/* optionalText */.mR,
    },
    junit: {
      description: 'File to write the verdicts to as a test report (JUnit XML); empty means none.',
      default: '',
      schema: input_schemas/* optionalText */.mR,
    },
    json: {
      description:
        'File to write the whole report to as JSON (waybill-contracts.schema.json); empty means none.',
      default: '',
      schema: input_schemas/* optionalText */.mR,
    },
    comment: {
      description:
        'Whether the pull request gets one comment with the report, which later runs edit; needs `pull-requests: write`.',
      default: 'false',
      schema: input_schemas/* booleanText */.m6,
    },
    ...shared_inputs/* forgeInputs */.LV,
    ...shared_inputs/* opsInputs */.I0,
    ...shared_inputs/* namesInputs */.Ic,
    ...shared_inputs/* toolInputs */.QY,
  },
  outputs: {
    verdict: {
      description: '`compatible` or `breaking`; empty where a contract could not be verified.',
    },
    verdicts: {
      description:
        'Every contract as a JSON list: contract, kind, holds, and how many findings of each level; sign-and-sbom attests it.',
    },
    findings: {
      description:
        'The first 100 findings as a JSON list: id, level, file, line, message, remedy, operation, bases; the input `json` has them all.',
    },
    breaking: { description: 'How many findings break a contract.' },
    risky: { description: 'How many findings are risky.' },
    info: { description: 'How many findings are good to know.' },
    comment: { description: 'Where the comment on the pull request is, where there is one.' },
  },
  permissions: { contents: 'read' },
});

;// CONCATENATED MODULE: ./actions/verify-contract/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(587)]).then(__webpack_require__.bind(__webpack_require__, 587));
    return await run(given);
  });
}


/***/ })

};
})
