(function (exports, __distFolder) {'use strict';
exports.ids = [2422];
exports.modules = {

/***/ 81722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5862);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64042);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14858);
/* harmony import */ var _waybill_gate_reviews_before__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73804);
/* harmony import */ var _waybill_stage_step_evidence__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(968);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69545);





/** The closed registry of record-deployment's inputs and outputs. */
const definition = (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
  name: 'record-deployment',
  title: 'Record deployment',
  description:
    "Writes a deployment's transitions into the ledger: `start` takes the environment's lock after all gates were asked again, `finish` closes the record with what was observed, `accept` records a person's word.",
  inputs: {
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .connectionInputs */ .eu,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .ledgerKeyInputs */ .GN,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .commitInputs */ .J8,
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .toolInputs */ .QY,
    operation: {
      description: '`start`, `finish` or `accept`.',
      required: true,
      schema: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['start', 'finish', 'accept'], {
        error: 'expected `start`, `finish` or `accept`',
      }),
    },
    environment: { description: 'The environment.', required: true, schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .nameText */ .fh },
    commit: {
      description: "start: the commit to promote; empty means the run's.",
      default: '',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalCommitText */ .H2,
    },
    kind: {
      description: 'start: `promote` or `rollback`.',
      default: 'promote',
      schema: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['promote', 'rollback'], { error: 'expected `promote` or `rollback`' }),
    },
    target: {
      description: 'start of a rollback: `previous`, a deployment id, a release tag or a commit.',
      default: 'previous',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .requiredText */ .$4,
    },
    ..._waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .overridesInput */ .UA,
    reason: { description: 'Why: kept in the record.', default: '', schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR },
    'plan-hash': {
      description: 'start: the hash that check-promotion gave; another plan by now is refused.',
      default: '',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalDigestText */ .US,
    },
    'reviews-before': {
      description:
        'start: the output of check-promotion; an approval by the environment’s reviewers counts when it was given after that.',
      default: '',
      schema: (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalJson */ .xD)(_waybill_gate_reviews_before__WEBPACK_IMPORTED_MODULE_4__/* .reviewsBeforeSchema */ .WP),
    },
    wait: {
      description:
        'start: how long to wait while another run holds the environment; a newer release takes the place of an older one that waits.',
      default: '20m',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .durationText */ .S5,
    },
    deployment: {
      description: 'finish, accept: the id that start gave.',
      default: '',
      schema: _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR,
    },
    migration: {
      description:
        'finish: the `evidence` output of the run-migrator that ran after desired state was written, where a controller starts the migration.',
      default: '',
      schema: (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalJson */ .xD)(_waybill_stage_step_evidence__WEBPACK_IMPORTED_MODULE_5__/* .followedEvidenceInput */ .I$),
    },
    ready: {
      description: 'finish: the `evidence` output of await-ready.',
      default: '',
      schema: (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalJson */ .xD)(_waybill_stage_step_evidence__WEBPACK_IMPORTED_MODULE_5__/* .readyEvidenceInput */ .p9),
    },
    smoke: {
      description: 'finish: the `evidence` output of smoke-check.',
      default: '',
      schema: (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalJson */ .xD)(_waybill_stage_step_evidence__WEBPACK_IMPORTED_MODULE_5__/* .smokeEvidenceInput */ .jr),
    },
    failure: {
      description: 'finish: the `failure` output of the step that failed.',
      default: '',
      schema: (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .optionalJson */ .xD)(_waybill_stage_step_evidence__WEBPACK_IMPORTED_MODULE_5__/* .failureSchema */ .Ig),
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
  permissions: {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    packages: 'read',
    'pull-requests': 'read',
    deployments: 'write',
    statuses: 'write',
  },
});


/***/ }),

/***/ 32422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64352);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81722);



/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
async function main()                {
  await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .definition */ .m, async (given) => {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(3355), __webpack_require__.e(2962), __webpack_require__.e(6707), __webpack_require__.e(2080), __webpack_require__.e(3905), __webpack_require__.e(1657)]).then(__webpack_require__.bind(__webpack_require__, 56262));
    return await run(given);
  });
}


/***/ }),

/***/ 18656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** What JSON can hold. */
                       
                                                                                                  

/**
 * Writes JSON with sorted keys and no white space, so that equal values give equal bytes
 * (the subset of RFC 8785 that integers, strings, booleans, lists and maps need).
 * @param value any value that JSON can hold; keys whose value is undefined are left out
 * @returns the canonical text
 * @throws TypeError for a number that is not finite and for what JSON cannot hold
 */
function canonicalJson(value         )         {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number in a record must be finite');
    return JSON.stringify(value);
  }
  // Array.from sees the holes of a sparse list, which map passes over.
  if (Array.isArray(value))
    return `[${Array.from(value, (item         ) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    if (!isPlain(value))
      throw new TypeError('a record cannot hold an instance of a class, such as a Map or a Date');
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  throw new TypeError(`a record cannot hold a ${typeof value}`);
}

/** A Map or a Date has no entries of its own: it would be written as `{}`, and its content lost in silence. */
function isPlain(value        )          {
  const prototype          = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
  );
}


/***/ }),

/***/ 73804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ reviewsBeforeSchema),
/* harmony export */   a4: () => (/* binding */ reviewsSince),
/* harmony export */   lK: () => (/* binding */ reviewsBefore)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18656);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);

                                                        

                                                           

/**
 * Which reviews of an environment a run had when its plan was checked. The forge keeps neither time nor attempt
 * of a review, and promises no order
 * (https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run), so only
 * those that are there beside these were given to this plan.
 */
const reviewsBeforeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(64),
  attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
  environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  /** A mark of each review; two equal reviews have equal marks. */
  seen: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits')).max(1000),
});
                                                                

/**
 * @param facts what was learned beforehand
 * @returns what the environment's job has to be told; undefined where its reviews are not asked for or not known
 */
function reviewsBefore({ request, reviews }                )                            {
  const { owner, environment } = request;
  if (owner === undefined || !reviews.known || reviews.value?.kind !== 'reviews') return undefined;
  const { run, attempt } = owner;
  return { run, attempt, environment, seen: reviews.value.reviews.map(markOf).sort() };
}

/**
 * @param reviews the reviews that the run has now, in any order
 * @param before the marks of those that it had when its plan was checked
 * @returns the later ones; undefined where one of the earlier ones is gone
 */
function reviewsSince(
  reviews                              ,
  before                   ,
)                                           {
  const earlier = [...before];
  const later = reviews.filter((review) => {
    const place = earlier.indexOf(markOf(review));
    if (place >= 0) earlier.splice(place, 1);
    return place < 0;
  });
  return earlier.length === 0 ? later : undefined;
}

/** What a person wrote stays out of the outputs of jobs: it is a hash of it. */
function markOf({ reviewer, state, comment }                   )         {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({ reviewer, state, comment })).slice('sha256:'.length, 23);
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
