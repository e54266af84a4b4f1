(function (exports, __distFolder) {'use strict';
exports.ids = [8040];
exports.modules = {

/***/ 78040:
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
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/step-evidence.js
var step_evidence = __webpack_require__(968);
;// CONCATENATED MODULE: ./actions/update-desired-state/src/definition.js



/** The closed registry of update-desired-state's inputs and outputs. */
const definition_definition = (0,definition/* defineAction */.QP)({
  name: 'update-desired-state',
  title: 'Update desired state',
  description:
    "Writes the release's digests into the environment's files, byte for byte nothing else, and the ledger's transition with it in one atomic push.",
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
    plan: {
      description:
        'The `plan` output of record-deployment (operation start): values that others changed since are not overwritten.',
      required: true,
      schema: (0,input_schemas/* requiredJson */.yf)(step_evidence/* planInput */.yN),
    },
    migration: {
      description: 'The `evidence` output of run-migrator.',
      default: '',
      schema: (0,input_schemas/* optionalJson */.xD)(step_evidence/* migrationEvidenceInput */.av),
    },
    'automation-wait': {
      description:
        'Delivery `external`: how long the commit of the image automation is waited for, such as `20m`.',
      default: '15m',
      schema: input_schemas/* durationText */.S5,
    },
  },
  outputs: {
    changed: { description: '`true` when a commit was written.' },
    'ops-commit': { description: 'The commit of the ops repository that holds the desired state.' },
    changes: { description: 'The changed values as a JSON list: file, selector, before, after.' },
    'migration-follows': {
      description:
        '`true` where a controller starts the migration now that desired state says so: run-migrator, once more, follows it.',
    },
    attempts: {
      description: 'How many pushes it took; more than one where others wrote at the same time.',
    },
  },
  permissions: { contents: 'read' },
});

;// CONCATENATED MODULE: ./actions/update-desired-state/src/main.js



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,run_action/* runAction */.Cs)(definition_definition, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(3355), __webpack_require__.e(2962), __webpack_require__.e(4523), __webpack_require__.e(7482), __webpack_require__.e(7245)]).then(__webpack_require__.bind(__webpack_require__, 15793));
    return await run(given);
  });
}


/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ followedEvidenceInput),
/* harmony export */   Ig: () => (/* binding */ failureSchema),
/* harmony export */   av: () => (/* binding */ migrationEvidenceInput),
/* harmony export */   jr: () => (/* binding */ smokeEvidenceInput),
/* harmony export */   p9: () => (/* binding */ readyEvidenceInput),
/* harmony export */   yN: () => (/* binding */ planInput)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69545);



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

/** What was seen in a cluster: workloads at their generation, and which digest each running container reports. */
const seenCluster = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    address: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500),
    workloads: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
          workload: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(400),
          generation: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(),
          ready: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(),
        }),
      )
      .min(1)
      .max(500),
    images: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
          image: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq,
          digest: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er,
          reported: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500),
          pods: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(),
        }),
      )
      .min(1)
      .max(500),
  }),
);

/** What await-ready observed: in a cluster, at an address, or both. */
const readyEvidenceInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
      ...about,
      url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(2048).exactOptional(),
      identity: seenIdentity,
      observations: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
      firstReadyAt: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .timestampSchema */ .yo,
      lastStatus: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().exactOptional(),
      cluster: seenCluster.exactOptional(),
      durationMilliseconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
      /** Which desired state the target says it runs; absent where it has no say. */
      revision: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(128).exactOptional(),
      /** Where the application migrates when it starts: the version that its schema has since. */
      schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(255), outputDigest: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er })
        .exactOptional(),
    })
    .refine((it) => (it.url === undefined) === (it.lastStatus === undefined), {
      message: 'an address and its status go together',
      path: ['lastStatus'],
    })
    .refine((it) => it.url !== undefined || it.cluster !== undefined, {
      message: 'something was seen: an address, or a cluster',
      path: ['url'],
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
    /** Where a Job migrated: which, and the digest that its container's runtime reported. */
    job: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        namespace: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(63),
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(63),
        uid: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(128),
        image: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(1024),
        reported: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er,
        pod: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(253),
        /** When its end was seen. */
        seenAt: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .timestampSchema */ .yo,
      })
      .exactOptional(),
    /** Where a controller started the Job, and whether the code came after it is not known: why. */
    orderUnknown: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(1000).exactOptional(),
  }),
);
                                                                           

/** A rollback: the controller ran no migration that counts, and what was seen in its place. */
const notMigrated = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() =>
  zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...about, notMigrated: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(2000) }),
);

/** What run-migrator saw of a migration that a controller starts once desired state is written. */
const followedEvidenceInput = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([migrationEvidenceInput, notMigrated]));
                                                                         

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
          image: _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .nameSchema */ .Jq.exactOptional(),
          before: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000).nullable(),
          after: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000),
        }),
      )
      .max(1000),
    migrations: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
      run: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['before', 'after', 'startup', 'none']),
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
    overrides: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        freeze: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000).exactOptional(),
        hold: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000).exactOptional(),
      })
      .exactOptional(),
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
})
