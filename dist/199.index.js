export const id = 199;
export const ids = [199];
export const modules = {

/***/ 3199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/run-action.js + 8 modules
var run_action = __webpack_require__(8075);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/definition.js
var definition = __webpack_require__(5862);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/shared-inputs.js
var shared_inputs = __webpack_require__(3506);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/input-schemas.js
var input_schemas = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/step-evidence.js
var step_evidence = __webpack_require__(968);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(9545);
;// CONCATENATED MODULE: ./actions/record-deployment/src/definition.js




/** The closed registry of record-deployment's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.Q)({
  name: 'record-deployment',
  title: 'Record deployment',
  description:
    "Writes a deployment's transitions into the ledger: `start` takes the environment's lock after all gates were asked again, `finish` closes the record with what was observed, `accept` records a person's word.",
  inputs: {
    ...shared_inputs/* connectionInputs */.eu,
    operation: {
      description: '`start`, `finish` or `accept`.',
      required: true,
      schema: schemas/* enum */.k5n(['start', 'finish', 'accept'], {
        error: 'expected `start`, `finish` or `accept`',
      }),
    },
    environment: { description: 'The environment.', required: true, schema: input_schemas/* nameText */.fh },
    commit: {
      description: "start: the commit to promote; empty means the run's.",
      default: '',
      schema: input_schemas/* optionalCommitText */.H2,
    },
    kind: {
      description: 'start: `promote` or `rollback`.',
      default: 'promote',
      schema: schemas/* enum */.k5n(['promote', 'rollback'], { error: 'expected `promote` or `rollback`' }),
    },
    target: {
      description: 'start of a rollback: `previous`, a deployment id, a release tag or a commit.',
      default: 'previous',
      schema: input_schemas/* requiredText */.$4,
    },
    reason: { description: 'Why: kept in the record.', default: '', schema: input_schemas/* optionalText */.mR },
    'plan-hash': {
      description: 'start: the hash that check-promotion gave; another plan by now is refused.',
      default: '',
      schema: input_schemas/* optionalDigestText */.US,
    },
    deployment: {
      description: 'finish, accept: the id that start gave.',
      default: '',
      schema: input_schemas/* optionalText */.mR,
    },
    ready: {
      description: 'finish: the `evidence` output of await-ready.',
      default: '',
      schema: (0,input_schemas/* optionalJson */.xD)(step_evidence/* readyEvidenceInput */.p9),
    },
    smoke: {
      description: 'finish: the `evidence` output of smoke-check.',
      default: '',
      schema: (0,input_schemas/* optionalJson */.xD)(step_evidence/* smokeEvidenceInput */.jr),
    },
    failure: {
      description: 'finish: the `failure` output of the step that failed.',
      default: '',
      schema: (0,input_schemas/* optionalJson */.xD)(step_evidence/* failureSchema */.Ig),
    },
  },
  outputs: {
    deployment: { description: 'The id of the deployment.' },
    phase: { description: 'The phase in which the record stands now.' },
    plan: {
      description:
        'start: the plan that is carried out, as JSON: the input `plan` of update-desired-state.',
    },
    trace: { description: 'The deployment in one line.' },
  },
  permissions: { contents: 'read', deployments: 'write', statuses: 'write' },
});

;// CONCATENATED MODULE: ./actions/record-deployment/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.C)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(577), __webpack_require__.e(846), __webpack_require__.e(737), __webpack_require__.e(815), __webpack_require__.e(143), __webpack_require__.e(299), __webpack_require__.e(987), __webpack_require__.e(359), __webpack_require__.e(542), __webpack_require__.e(583), __webpack_require__.e(386)]).then(__webpack_require__.bind(__webpack_require__, 3386));
    return await run(given);
  });
}


/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ig: () => (/* binding */ failureSchema),
/* harmony export */   av: () => (/* binding */ migrationEvidenceInput),
/* harmony export */   jr: () => (/* binding */ smokeEvidenceInput),
/* harmony export */   p9: () => (/* binding */ readyEvidenceInput),
/* harmony export */   yN: () => (/* binding */ planInput)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6645);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9545);



/*
 * What one step of a job hands to the next. Each carries the commit and the environment that it speaks of:
 * evidence of another deployment is refused, never taken for this one. A schema is made when it is first used
 * (z.lazy): the inputs of an action name several, and a start makes none of them.
 */

const about = { environment: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq, commit: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .commitShaSchema */ .jr };

const seenIdentity = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    where: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500),
    expected: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500),
    seen: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500),
  }),
);

/** What await-ready observed. */
const readyEvidenceInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    ...about,
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(2048),
    identity: seenIdentity,
    observations: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
    firstReadyAt: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .timestampSchema */ .yo,
    lastStatus: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    durationMilliseconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
    /** Which desired state the target says it runs; absent where it has no say. */
    revision: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(128).optional(),
  }),
);
                                                                   

/** What smoke-check observed. */
const smokeEvidenceInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    ...about,
    at: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .timestampSchema */ .yo,
    identity: seenIdentity,
    rounds: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
    results: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
          name: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
          attempts: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(),
          seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
        }),
      )
      .max(500),
  }),
);
                                                                   

/** What run-migrator did. */
const migrationEvidenceInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    ...about,
    ran: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    versionBefore: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500).nullable(),
    versionAfter: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500).nullable(),
    outputDigest: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er,
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
  }),
);
                                                                           

const plannedImage = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
    repository: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .imageRepositorySchema */ .LV,
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(128),
    digest: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er,
  }),
);

/** The plan of a deployment; its hash is in the record, so a plan that was changed on the way is refused. */
const planInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('waybill.plan/1'),
    application: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['promote', 'rollback']),
    delivery: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['direct', 'pull-request', 'host', 'external']),
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .commitShaSchema */ .jr,
    images: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(plannedImage).max(64),
    changes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
          file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1024),
          selector: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1024),
          image: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
          before: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000).nullable(),
          after: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000),
        }),
      )
      .max(1000),
    migrations: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
      run: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['before', 'none']),
      from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
      to: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    }),
    current: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        deployment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        commit: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .commitShaSchema */ .jr,
        images: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq, digest: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er })),
      })
      .nullable(),
    undoes: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    policy: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er,
  }),
);

/** How a step of the job failed: its output `failure`. */
const failureSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    decision: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['refused', 'failed', 'cancelled']),
    code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]{2,99}$/),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    remedy: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    facts: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(
      zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
      zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())]),
    ),
  }),
);
                                                        


/***/ })

};
