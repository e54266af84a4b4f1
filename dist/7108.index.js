(function (exports, __distFolder) {'use strict';
exports.ids = [7108];
exports.modules = {

/***/ 27108:
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
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
;// CONCATENATED MODULE: ./actions/check-promotion/src/definition.js



/** The closed registry of check-promotion's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'check-promotion',
  title: 'Check promotion',
  description:
    'Asks every gate whether a release may come to an environment, before anything acts: the plan, its hash, and each refusal with its remedy.',
  inputs: {
    ...shared_inputs/* connectionInputs */.eu,
    environment: { description: 'The environment.', required: true, schema: input_schemas/* nameText */.fh },
    commit: {
      description:
        "The commit to promote; empty means the run's. A rollback finds its own from `target`.",
      default: '',
      schema: input_schemas/* optionalCommitText */.H2,
    },
    kind: {
      description: '`promote` or `rollback`.',
      default: 'promote',
      schema: schemas/* enum */.k5n(['promote', 'rollback'], { error: 'expected `promote` or `rollback`' }),
    },
    target: {
      description: 'Rollback only: `previous`, a deployment id, a release tag or a commit.',
      default: 'previous',
      schema: input_schemas/* requiredText */.$4,
    },
    ...shared_inputs/* overridesInput */.UA,
    reason: { description: 'Rollback only: why.', default: '', schema: input_schemas/* optionalText */.mR },
  },
  outputs: {
    allowed: { description: '`true` when every gate allows it.' },
    commit: { description: "The commit that the plan is about (a rollback's target)." },
    plan: { description: 'The plan as JSON: images, changes, migrations, what runs now.' },
    'plan-hash': { description: 'The hash that an approval is bound to.' },
    'plan-name': {
      description:
        "The first digits of the hash: for the name of the environment's job, so that who approves sees what.",
    },
    delivery: { description: "How the environment's desired state is written, by the policy." },
    'environment-url': { description: 'Where the environment answers.' },
    'reviews-before': {
      description:
        'Which reviews the run had, as JSON: the input `reviews-before` of record-deployment. Empty where the environment’s reviewers are not asked.',
    },
    gates: { description: "Every gate's answer as JSON." },
  },
  permissions: {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    packages: 'read',
    'pull-requests': 'read',
    statuses: 'write',
  },
});

;// CONCATENATED MODULE: ./actions/check-promotion/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(3355), __webpack_require__.e(6707), __webpack_require__.e(4213)]).then(__webpack_require__.bind(__webpack_require__, 95765));
    return await run(given);
  });
}


/***/ })

};
})
