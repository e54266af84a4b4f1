export const id = 7634;
export const ids = [7634];
export const modules = {

/***/ 7634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/run-action.js + 1 modules
var run_action = __webpack_require__(2307);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/definition.js
var definition = __webpack_require__(5862);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/shared-inputs.js
var shared_inputs = __webpack_require__(3506);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/input-schemas.js
var input_schemas = __webpack_require__(4858);
;// CONCATENATED MODULE: ./actions/build-publish-image/src/definition.js


/** The closed registry of build-publish-image's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'build-publish-image',
  title: 'Build and publish images',
  description:
    "Publishes a commit's images exactly once: looks the release up, builds what is missing, pushes by digest, signs, claims, tags.",
  inputs: {
    ...shared_inputs/* connectionInputs */.eu,
    ...shared_inputs/* commitInputs */.J8,
    ...shared_inputs/* prepareInput */._s,
    commit: {
      description: "The commit to release; empty means the run's.",
      default: '',
      schema: input_schemas/* optionalCommitText */.H2,
    },
    'signing-key': {
      description: 'Private key (PEM) that signs each image before the release is claimed.',
      default: '',
      secret: true,
      schema: input_schemas/* optionalSecret */.Ny,
    },
    'signing-key-password': {
      description: 'Password of the private key, where it has one.',
      default: '',
      secret: true,
      schema: input_schemas/* optionalSecret */.Ny,
    },
  },
  outputs: {
    commit: { description: 'The commit of the release.' },
    tag: { description: 'The tag that every image of the release has: `sha-<commit>`.' },
    images: {
      description:
        'The images as a JSON list: name, repository, tag, digest, size, how (`built`, `reused`, `joined`), seconds, pushedBytes.',
    },
    digests: { description: 'JSON object from image name to digest.' },
    reused: { description: '`true` when nothing was built.' },
  },
  permissions: { contents: 'read', packages: 'write' },
});

;// CONCATENATED MODULE: ./actions/build-publish-image/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(176), __webpack_require__.e(6468), __webpack_require__.e(3216), __webpack_require__.e(262), __webpack_require__.e(1256), __webpack_require__.e(3189), __webpack_require__.e(2332), __webpack_require__.e(7598), __webpack_require__.e(8343), __webpack_require__.e(2764)]).then(__webpack_require__.bind(__webpack_require__, 2764));
    return await run(given);
  });
}


/***/ })

};
