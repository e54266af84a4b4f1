(function (exports, __distFolder) {'use strict';
exports.ids = [6213];
exports.modules = {

/***/ 16213:
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
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/signing-inputs.js
var signing_inputs = __webpack_require__(46796);
;// CONCATENATED MODULE: ./actions/sign-and-sbom/src/definition.js


/** The closed registry of sign-and-sbom's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'sign-and-sbom',
  title: 'Sign and SBOM',
  description:
    "Completes a release's papers: signature, provenance, bills of materials, vulnerability scan, contract verdict and waybill of every image, verified as promotion will.",
  inputs: {
    ...shared_inputs/* connectionInputs */.eu,
    ...shared_inputs/* commitInputs */.J8,
    commit: {
      description: "The commit whose release is completed; empty means the run's.",
      default: '',
      schema: input_schemas/* optionalCommitText */.H2,
    },
    verdicts: {
      description:
        'What verify-contract said of the commit (its output `verdicts`): attested, and carried by the waybill. Empty means what an earlier waybill of the release says, or nothing.',
      default: '',
      schema: input_schemas/* optionalText */.mR,
    },
    'scan-again': {
      description:
        'Whether a release that was scanned when it was released is scanned again: vulnerabilities become known later.',
      default: 'false',
      schema: input_schemas/* booleanText */.m6,
    },
    'forge-attestations': {
      description:
        "Whether each attestation is kept in GitHub's own store of attestations as well (`gh attestation verify` looks there); the job then needs `attestations: write`. GitHub takes what its own or the public-good instance of sigstore has signed.",
      default: 'false',
      schema: input_schemas/* booleanText */.m6,
    },
    ...shared_inputs/* toolInputs */.QY,
    ...signing_inputs/* signingInputs */.h,
  },
  outputs: {
    commit: { description: 'The commit of the release.' },
    attestations: {
      description:
        'JSON object from image name to the digests of what hangs on it: `signature`, `waybill`, `provenance`, and where they are made `sbom-cyclonedx`, `sbom-spdx`, `scan`, `contract`; of an index of several platforms `sbom-cyclonedx:linux/arm64` and the like.',
    },
    scan: {
      description:
        '`allowed` or `blocked` where this run scanned; empty where waybill.yaml asks for no scan, or the one of the release stands.',
    },
    'scan-report': {
      description: 'Path of the report of the scan as JSON, where this run scanned.',
    },
    sarif: { description: 'Path of the report of the scan as SARIF, where this run scanned.' },
  },
  permissions: { contents: 'read', 'id-token': 'write', packages: 'write' },
});

;// CONCATENATED MODULE: ./actions/sign-and-sbom/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(2962), __webpack_require__.e(7853), __webpack_require__.e(8748)]).then(__webpack_require__.bind(__webpack_require__, 48748));
    return await run(given);
  });
}


/***/ }),

/***/ 46796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ signingInputs)
/* harmony export */ });
/* unused harmony export optionalCommand */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _input_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14858);
/* harmony import */ var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64042);




/** Program and arguments, one a line; undefined where nothing was given. Spaces belong to their argument. */
const optionalCommand = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(65_536)
  .transform((text)                                             => {
    const [program, ...args] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    return program === undefined ? undefined : [program, ...args];
  });

/** Who signs a release: a key, a command, or the run itself. */
const signingInputs = {
  'signing-key': {
    description: 'Private key (PEM) that signs.',
    default: '',
    secret: true,
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalSecret */ .Ny,
  },
  'signing-key-password': {
    description: 'Password of the private key, where it has one.',
    default: '',
    secret: true,
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalSecret */ .Ny,
  },
  'signing-command': {
    description:
      'In the place of `signing-key`: a command that signs with a key that it keeps (a key service), program and arguments one a line. It gets the SHA-256 digest (32 bytes) on its standard input and writes the signature, as DER or in base64.',
    default: '',
    schema: optionalCommand,
  },
  'signing-public-key': {
    description: 'The public key (PEM, ECDSA P-256) that `signing-command` signs for.',
    default: '',
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR,
  },
  keyless: {
    description:
      'In the place of a key: the address of a certificate authority (Fulcio), which knows this run by its OIDC token; the job needs `permissions: id-token: write`. The public one writes repository, workflow and commit into a public log.',
    default: '',
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalBaseUrl */ .Fu,
  },
  'rekor-url': {
    description: 'Transparency log (Rekor, version 1 or 2) into which each signature is written.',
    default: '',
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalBaseUrl */ .Fu,
  },
  'rekor-when-down': {
    description:
      'While the log does not answer: `fail`, or `timestamp-only` to rely on the timestamp authority.',
    default: 'fail',
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['fail', 'timestamp-only'], { error: 'expected `fail` or `timestamp-only`' }),
  },
  'timestamp-url': {
    description: 'Whole address of a timestamp authority (RFC 3161) that says when it was signed.',
    default: '',
    schema: _input_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalBaseUrl */ .Fu,
  },
  'signature-format': {
    description:
      "`bundle`, or `legacy` to write the image's signature also under the tag `sha256-<digest>.sig`, where cosign 2 looks.",
    default: 'bundle',
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['bundle', 'legacy'], { error: 'expected `bundle` or `legacy`' }),
  },
  ..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerKeyInputs */ .GN,
}         ;


/***/ })

};
})
