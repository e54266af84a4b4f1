export const id = 2737;
export const ids = [2737];
export const modules = {

/***/ 3509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ sameImages),
/* harmony export */   L8: () => (/* binding */ deploymentEvidence),
/* harmony export */   Z3: () => (/* binding */ releaseEvidence),
/* harmony export */   is: () => (/* binding */ deploymentContradictions),
/* harmony export */   mS: () => (/* binding */ releaseContradictions)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);

                                                                         
                                                                   

/** Tells the members of a union of evidence apart by their phase. */
function provesPhase                                                            (
  evidence   ,
  phase   ,
)                                                {
  return evidence.phase === phase;
}

/**
 * @param record a release's record
 * @param phase a phase
 * @returns the newest evidence of that phase, or undefined where the release was never in it
 */
function releaseEvidence                                    (
  record               ,
  phase   ,
)                                                              {
  for (const { evidence } of [...record.transitions].reverse()) {
    if (provesPhase(evidence, phase)) return evidence;
  }
  return undefined;
}

/**
 * @param record a deployment's record
 * @param phase a phase
 * @returns the evidence of that phase, or undefined where the deployment was never in it
 */
function deploymentEvidence                                       (
  record                  ,
  phase   ,
)                                                                 {
  for (const { evidence } of record.transitions) {
    if (provesPhase(evidence, phase)) return evidence;
  }
  return undefined;
}

                 
                        
 

const byName = (items                  )         =>
  (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)([...items].sort((a, b) => (a.name < b.name ? -1 : 1)));

const namesAndDigests = (items                                                  )         =>
  byName(items.map(({ name, digest }) => ({ name, digest })));

/** @returns whether two lists name the same images with the same digests, in any order */
function sameImages(
  a                                                  ,
  b                                                  ,
)          {
  return namesAndDigests(a) === namesAndDigests(b);
}

const unless = (holds         , problem        )                    => (holds ? [] : [problem]);

/**
 * What evidence must have in common with what the release's record says already: each phase speaks of the
 * images of the one before, so that what is released is what was built (laws 1 and 2).
 * @param record the record before the transition
 * @param evidence well-formed evidence of the phase to enter
 * @returns the contradictions; empty when there are none
 */
function releaseContradictions(
  record               ,
  evidence                 ,
)                    {
  const built = releaseEvidence(record, 'built')?.images ?? [];
  const claimed = releaseEvidence(record, 'claimed')?.images ?? [];
  switch (evidence.phase) {
    case 'signed':
      return unless(sameImages(evidence.images, built), 'the signed images are not the built ones');
    case 'claimed':
      return unless(
        byName(evidence.images) === byName(built),
        'the claimed images are not the built ones',
      );
    case 'published':
      return [
        ...unless(
          sameImages(evidence.tags, claimed),
          'the tagged digests are not the claimed ones',
        ),
        ...unless(
          evidence.tags.every(({ tag }) => tag === (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseTag */ .aF)(record.commit)),
          "a tag is not that of the release's commit",
        ),
      ];
    case 'released':
      return unless(
        sameImages(evidence.waybills, claimed),
        'the waybills do not cover the claimed images',
      );
    case 'building':
    case 'built':
    case 'failed':
      return [];
  }
}

/**
 * What evidence must have in common with what the deployment's record says already: the images of its
 * release, the plan that was asked for, the delivery, the identity (laws 2 and 6).
 * @param record the record before the transition
 * @param evidence well-formed evidence of the phase to enter
 * @returns the contradictions; empty when there are none
 */
function deploymentContradictions(
  record                  ,
  evidence                    ,
)                    {
  const requested = deploymentEvidence(record, 'requested');
  switch (evidence.phase) {
    case 'requested':
      return [
        ...unless(
          sameImages(evidence.images, record.release.images),
          "the requested images are not the release's",
        ),
        ...unless(evidence.undoes !== record.id, 'a deployment cannot undo itself'),
      ];
    case 'approved':
      return 'skipped' in evidence
        ? []
        : unless(
            evidence.by.every(({ planHash }) => planHash === requested?.planHash),
            'an approval is for another plan than the one that was requested',
          );
    case 'desired': {
      const expected = record.delivery === 'host' ? 'file' : 'commit';
      return unless(
        evidence.state.kind === expected,
        `delivery ${record.delivery} is proved by a ${expected}, not by a ${evidence.state.kind}`,
      );
    }
    case 'active':
      return [
        ...unless(
          requested?.version === undefined || requested.version === evidence.version,
          'the active version is not the requested one',
        ),
        ...unless(
          deploymentEvidence(record, 'checking')?.identity.expected === evidence.identity.expected,
          'the identity is another than the one that was checked',
        ),
      ];
    case 'superseded':
    case 'rolled-back':
      return unless(evidence.by !== record.id, 'a deployment cannot replace itself');
    default:
      return [];
  }
}


/***/ }),

/***/ 4431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ encodeDocument),
/* harmony export */   SC: () => (/* binding */ maximumAccepted),
/* harmony export */   Zd: () => (/* binding */ encodeSealed),
/* harmony export */   hZ: () => (/* binding */ maximumDocumentBytes),
/* harmony export */   xt: () => (/* binding */ documentForms)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8656);
/* harmony import */ var _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8219);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8956);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(141);
/* harmony import */ var _transition_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4907);





                                                                   


/** Points at a deployment. */
                                    
                              
                             
                                                             
                      
 

/** What an environment runs as far as the ledger knows, and what is under way. */
                                    
                          
                               
                               
                               
                                                                                 
                              
                                
                                            
                                                     
                                              
                                                                                                               
                                             
                                                      
                                                  
                                                                          
                                   
 

/** Who holds an environment. */
                             
                          
                        
                               
                               
                        
                              
                              
                                                                 
                              
                              
 

/** What the ledger says of itself. */
                               
                          
                          
 

/** Everything that the hot tree holds. */
                            
                                                                                   

/** The most that one document may be long; larger ones are refused unread. */
const maximumDocumentBytes = 1_048_576;

/** The most accepted deployments that an environment's pointers list. */
const maximumAccepted = 50;

const schemaText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[1-9][0-9]{0,3}\.[0-9]{1,4}$/);
const common = { schema: schemaText, application: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq };
const pointer = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  deployment: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ,
  commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
  at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
});

const transitionParts = {
  at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
  by: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .ownerSchema */ .$K,
  previous: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  signature: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
};

/** The forms of stored documents. They check and never change a value, so that unknown fields stay as they are. */
const forms = (
  reading         ,
)                                                                                     => ({
  ledger: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ schema: schemaText, kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('ledger') }),
  release: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('release'),
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
    transitions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
            to: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .releasePhases */ .yT),
            evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY                 (),
            ...transitionParts,
          })
          .superRefine(({ to, evidence }, context) => {
            for (const message of (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseEvidenceProblems */ .Po)(to, evidence, reading)) {
              context.addIssue({ code: 'custom', message, path: ['evidence'] });
            }
          }),
      )
      .min(1)
      .max(500),
  }),
  deployment: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('deployment'),
    id: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ,
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    delivery: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_transition_table_js__WEBPACK_IMPORTED_MODULE_5__/* .deliveryModes */ .bC),
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
    release: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseSchema */ .By,
    transitions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
            to: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentPhases */ .Ov),
            evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY                    (),
            ...transitionParts,
          })
          .superRefine(({ to, evidence }, context) => {
            for (const message of (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .deploymentEvidenceProblems */ .Jh)(to, evidence, reading)) {
              context.addIssue({ code: 'custom', message, path: ['evidence'] });
            }
          }),
      )
      .min(1)
      .max(50),
  }),
  environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('environment'),
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    generation: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    active: pointer.nullable(),
    previous: pointer.nullable(),
    desired: pointer.nullable(),
    accepted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(pointer).max(maximumAccepted),
    open: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ).max(100),
  }),
  lock: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...common,
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('lock'),
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    owner: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .ownerSchema */ .$K,
    generation: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    acquiredAt: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    leaseUntil: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    deployment: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ,
  }),
});

/** One set for what this version writes, one for what a newer minor version wrote. */
const documentForms = { strict: forms('strict'), tolerant: forms('tolerant') }         ;

/**
 * Writes a document as it is stored: sorted keys, two spaces, and a seal over all of it. The seal finds an
 * edit and damage; who wrote the document is for signatures to say.
 * @param document any document of the ledger
 * @returns its bytes; equal documents give equal bytes
 */
function encodeDocument(document                )         {
  return encodeSealed({ ...document });
}

/**
 * @param fields a document's fields, known or not
 * @returns the bytes that hold them, with their seal
 */
function encodeSealed(fields                                   )         {
  const seal = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(fields));
  const sorted          = JSON.parse((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)({ ...fields, seal }));
  return Buffer.from(`${JSON.stringify(sorted, null, 2)}\n`);
}


/***/ }),

/***/ 9804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ ledgerError)
/* harmony export */ });
/* unused harmony export ledgerErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1009);


/** The codes that `ledger` throws. */
const ledgerErrorCodes = {
  LEDGER_TRANSITION_ILLEGAL:
    'The transition table has no such step from the phase where the record stands.',
  LEDGER_EVIDENCE_INVALID:
    'The evidence of a transition is incomplete, malformed, or contradicts what the record says already.',
  LEDGER_RECORD_INVALID:
    'A stored record cannot be believed: it was edited by hand, is damaged, or was written by a newer major version.',
  LEDGER_RECORD_MISSING: 'A record that the call needs is not in the ledger.',
  LEDGER_LOCKED: 'Another run holds the environment.',
  LEDGER_OVERTAKES:
    'An older commit, or one whose place in history is not known, would replace what an environment runs.',
  LEDGER_NOT_CLAIMED: 'The release has no claim yet, so nothing may be tagged or released from it.',
}                              ;

/** Makes the errors of `ledger`. */
const ledgerError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(ledgerErrorCodes);


/***/ }),

/***/ 8219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ proseSchema),
/* harmony export */   G0: () => (/* binding */ versionSchema),
/* harmony export */   HZ: () => (/* binding */ desiredStateSchema),
/* harmony export */   Kr: () => (/* binding */ changeSchema),
/* harmony export */   O9: () => (/* binding */ pushedImageSchema),
/* harmony export */   aD: () => (/* binding */ migrationOutcomeSchema),
/* harmony export */   g1: () => (/* binding */ identitySchema),
/* harmony export */   kZ: () => (/* binding */ deploymentIdSchema),
/* harmony export */   mA: () => (/* binding */ lineSchema),
/* harmony export */   tp: () => (/* binding */ factsSchema),
/* harmony export */   wF: () => (/* binding */ smokeResultSchema),
/* harmony export */   xI: () => (/* binding */ approvalSchema),
/* harmony export */   yB: () => (/* binding */ observationSchema)
/* harmony export */ });
/* unused harmony export approvalSources */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);



/** A line of text from outside: never empty, never unbounded. */
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(500);

/** A longer text: an error's message, a remedy, a reason. */
const proseSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4000);

/** Small, flat facts, as errors carry them. */
const factsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(
  zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100),
  zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ(), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1000))]),
);

/** An image as it was pushed: by digest, without a tag. */
const pushedImageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  name: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
  repository: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .imageRepositorySchema */ .LV,
  digest: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
});
                                                            

/** Something that this code saw: where it looked, when, and what it found. */
const observationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  subject: lineSchema,
  at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
  value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
});
                                                            

/** The release's identity, as running processes told it: every answer that counts was the expected one. */
const identitySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    expected: lineSchema,
    observations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(observationSchema).min(1).max(100),
  })
  .refine((identity) => identity.observations.every(({ value }) => value === identity.expected), {
    message: 'an observed identity is not the expected one',
  });
                                                      

const placeholders                      = new Set([
  ...['-', '?', 'unknown', 'none', 'null', 'undefined', 'n/a', 'na', 'tbd', 'todo', 'pending'],
  ...['latest', 'dev', 'snapshot', '0.0.0', 'placeholder'],
]);

/** The version that a release says it is. A value that stands for "not known" is none (design, section 4). */
const versionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .min(1)
  .max(255)
  .refine((version) => version.trim() === version && !placeholders.has(version.toLowerCase()), {
    message: 'expected a version, found a placeholder',
  });

/** `<time>-<12 digits of the commit>-<4 random digits>`: sorts by time. */
const deploymentIdSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .regex(
    /^[0-9]{8}T[0-9]{9}Z-[0-9a-f]{12}-[0-9a-f]{4}$/,
    'expected a deployment id such as 20260131T120000000Z-0123456789ab-c0de',
  );

/** Where desired state was written, as it was read back: a commit, or the checksum of a host's file. */
const desiredStateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
  zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('commit'),
    repository: lineSchema,
    ref: lineSchema,
    commit: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
  }),
  zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('file'),
    host: lineSchema,
    path: lineSchema,
    checksum: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  }),
]);
                                                              

/** One value that was changed in desired state. */
const changeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  file: lineSchema,
  selector: lineSchema,
  before: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000).nullable(),
  after: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000),
});
                                                  

/** What a finished migration left behind. A schema that does not exist yet has no version: null. */
const migrationOutcomeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  versionBefore: lineSchema.nullable(),
  versionAfter: lineSchema,
  outputDigest: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
});
                                                                      

/** Where an approval was given. `admin-bypass`: an administrator of the forge let the run through, and the policy allows that. */
const approvalSources = [
  'signed-approval',
  'review',
  'merge',
  'environment',
  'admin-bypass',
]         ;
                                                              

/** Sources of which the forge keeps neither time nor attempt, so that only the job that saw them can say both. */
const observedSources                              = new Set(['environment', 'admin-bypass']);

/** One person's (or rule's) word that a plan may be carried out. */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    approver: lineSchema,
    /** When it was given; where `observed` stands, when it was seen. */
    at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    planHash: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
    /** The signed document; always there where the source is one. */
    envelopeDigest: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er.optional(),
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(approvalSources),
    /** The run and its attempt that waited for the review. */
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(64).optional(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional(),
    /** What the approver said, without control characters. */
    comment: lineSchema.optional(),
    /** The forge does not tell when it was given: `at` is when the job that waited for it started. */
    observed: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('job-start').optional(),
  })
  .refine((it) => it.source !== 'signed-approval' || it.envelopeDigest !== undefined, {
    message: 'a signed approval names the digest of its envelope',
    path: ['envelopeDigest'],
  })
  .superRefine((it, context) => {
    if (!observedSources.has(it.source)) return;
    for (const key of ['run', 'attempt', 'observed']         ) {
      if (it[key] !== undefined) continue;
      const message = `an approval from the forge's environment says its ${key}`;
      context.addIssue({ code: 'custom', message, path: [key] });
    }
  });
                                                      

/** How one smoke check ended. A check that must not block may warn; one that must hold has passed, or there is no evidence. */
const smokeResultSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  name: lineSchema,
  outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'warned', 'skipped']),
  /** Why it warned, or why it was not needed. */
  reason: proseSchema.optional(),
  attempts: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
  seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
});
                                                            


/***/ }),

/***/ 8956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ parseReleaseEvidence),
/* harmony export */   Jh: () => (/* binding */ deploymentEvidenceProblems),
/* harmony export */   KJ: () => (/* binding */ evidenceError),
/* harmony export */   Po: () => (/* binding */ releaseEvidenceProblems),
/* harmony export */   _j: () => (/* binding */ parseDeploymentEvidence)
/* harmony export */ });
/* unused harmony exports releaseEvidenceSchemas, deploymentEvidenceSchemas, skippedEvidenceSchemas */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8173);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9348);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9804);
/* harmony import */ var _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8219);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(141);
/* harmony import */ var _transition_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4907);







const images =                                        (image   )                =>
  zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(image)
    .min(1)
    .max(64)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, {
      message: 'two images have one name',
    });

/** How an attempt ended that did not succeed: the error that it met. */
const outcome = {
  code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]{2,99}$/, 'expected an error code in upper case'),
  message: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC,
  remedy: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC,
  facts: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .factsSchema */ .tp,
};

/** What each phase of a release must prove. */
const releaseEvidenceSchemas = {
  building: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('building'), engine: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA }),
  built: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('built'),
    engine: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    images: images(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .pushedImageSchema */ .O9),
  }),
  signed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('signed'),
    images: images(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .nameSchema */ .Jq,
        digest: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er,
        /** The manifests of the signatures, as the registry gave them back. */
        signatures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er).min(1).max(16),
        /** Who signed: `key:sha256:…`, or a certificate's subject. */
        identity: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
      }),
    ),
  }),
  claimed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('claimed'), images: images(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .pushedImageSchema */ .O9) }),
  published: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('published'),
    /** Each tag with the digest that it points at, read again from the registry after it was set. */
    tags: images(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .nameSchema */ .Jq,
        tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^sha-[0-9a-f]{40}$/),
        digest: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er,
      }),
    ),
  }),
  released: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('released'),
    /** The waybill as it hangs on each image. */
    waybills: images(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .nameSchema */ .Jq, digest: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er, attestation: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er }),
    ),
  }),
  failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('failed'),
    /** The phase that was not reached. */
    reaching: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['built', 'signed', 'claimed', 'published', 'released']),
    ...outcome,
  }),
}                                                   ;

/** What each phase of a deployment must prove. */
const deploymentEvidenceSchemas = {
  requested: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
      phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('requested'),
      kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentKinds */ .rh),
      images: images(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .nameSchema */ .Jq, digest: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er })),
      planHash: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er,
      requestedBy: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
      reason: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC.optional(),
      /** The deployment that this one takes back. */
      undoes: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentIdSchema */ .kZ.optional(),
      version: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .versionSchema */ .G0.optional(),
    })
    .refine((it) => it.kind !== 'rollback' || it.undoes !== undefined, {
      message: 'a rollback names the deployment that it undoes',
      path: ['undoes'],
    })
    .refine((it) => it.kind !== 'emergency' || it.reason !== undefined, {
      message: 'an emergency deployment names its reason',
      path: ['reason'],
    }),
  proposed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('proposed'),
    repository: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    pullRequest: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    url: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA.optional(),
    head: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .commitShaSchema */ .jr,
  }),
  approved: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('approved'),
    by: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalSchema */ .xI).min(1).max(32),
  }),
  migrating: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('migrating'),
    engine: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    command: _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er,
    versionBefore: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA.nullable(),
  }),
  desired: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('desired'),
    state: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .desiredStateSchema */ .HZ,
    changes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .changeSchema */ .Kr).max(500),
    /** What the migration left, where one ran before desired state was written. */
    migration: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .migrationOutcomeSchema */ .aD.optional(),
  }),
  'rolling-out': zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rolling-out'),
    target: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    /** The revision that the target was seen at: the one that holds this desired state. */
    revision: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    observations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .observationSchema */ .yB).max(100),
    migration: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .migrationOutcomeSchema */ .aD.optional(),
  }),
  checking: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('checking'),
    ready: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .observationSchema */ .yB).min(1).max(100),
    identity: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .identitySchema */ .g1,
  }),
  active: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('active'),
    version: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .versionSchema */ .G0,
    identity: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .identitySchema */ .g1,
    smoke: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ results: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .smokeResultSchema */ .wF).min(1).max(500) }),
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ skipped: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC }),
    ]),
  }),
  accepted: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('accepted'),
    how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['automatic', 'person']),
    by: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA,
    reason: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC.optional(),
  }),
  refused: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('refused'), ...outcome }),
  failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('failed'), step: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lineSchema */ .mA.optional(), ...outcome }),
  cancelled: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cancelled'), ...outcome }),
  interrupted: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('interrupted'), ...outcome }),
  superseded: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('superseded'),
    by: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentIdSchema */ .kZ,
    ...outcome,
  }),
  'rolled-back': zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rolled-back'),
    by: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentIdSchema */ .kZ,
    ...outcome,
  }),
}                                                      ;

/** A phase that this environment does not need, and why; only for the phases that the table lets be skipped. */
const skippedEvidenceSchemas = {
  approved: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('approved'), skipped: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC }),
  migrating: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ phase: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('migrating'), skipped: _evidence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .proseSchema */ .DC }),
}         ;

                                                                                                    
                                                                                          

/** What a phase proves when it is not skipped. */
                                                                      
                                       
  
                                      
                                                                      
  
                                
                                                                                         

/** The error that ended an attempt, without the phase. */
                                                                     

/** How strictly evidence is read: a record of a newer minor version may hold fields that are kept and not read. */
                                            

/**
 * @param to the phase that the evidence is for
 * @param value what was given
 * @param reading strict for what is written, tolerant for records of a newer minor version
 * @returns what is wrong with it; empty when it proves the phase
 */
function releaseEvidenceProblems(
  to              ,
  value         ,
  reading          = 'strict',
)                    {
  return problemsOf(releaseEvidenceSchemas[to], value, reading);
}

/**
 * @param to the phase that the evidence is for
 * @param value what was given
 * @param reading strict for what is written, tolerant for records of a newer minor version
 * @returns what is wrong with it; empty when it proves the phase
 */
function deploymentEvidenceProblems(
  to                 ,
  value         ,
  reading          = 'strict',
)                    {
  const skipped = typeof value === 'object' && value !== null && 'skipped' in value;
  if (!skipped) return problemsOf(deploymentEvidenceSchemas[to], value, reading);
  if (!(0,_transition_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isSkippable */ .YQ)(to)) return [`the phase ${to} cannot be skipped`];
  return problemsOf(skippedEvidenceSchemas[to], value, reading);
}

function problemsOf(schema           , value         , reading         )                    {
  const result = schema.safeParse(value);
  if (result.success) return [];
  const issues = result.error.issues.filter(
    (issue) => reading === 'strict' || issue.code !== 'unrecognized_keys',
  );
  return issues.length === 0 ? [] : (0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .describeIssues */ .w)(new zod__WEBPACK_IMPORTED_MODULE_6__/* .ZodError */ .G(issues));
}

const isReleaseEvidence = (value         , problems                   )                           =>
  problems.length === 0 && value !== undefined;

const isDeploymentEvidence = (
  value         ,
  problems                   ,
)                              => problems.length === 0 && value !== undefined;

/**
 * @param to the phase to prove
 * @param value evidence from outside
 * @returns the evidence, typed
 * @throws LEDGER_EVIDENCE_INVALID with what is missing or wrong
 */
function parseReleaseEvidence(to              , value         )                  {
  const problems = releaseEvidenceProblems(to, value);
  if (isReleaseEvidence(value, problems)) return value;
  throw evidenceError(to, problems);
}

/**
 * @param to the phase to prove
 * @param value evidence from outside
 * @returns the evidence, typed
 * @throws LEDGER_EVIDENCE_INVALID with what is missing or wrong
 */
function parseDeploymentEvidence(to                 , value         )                     {
  const problems = deploymentEvidenceProblems(to, value);
  if (isDeploymentEvidence(value, problems)) return value;
  throw evidenceError(to, problems);
}

/**
 * @param to the phase that was to be entered
 * @param problems what is wrong with its evidence
 */
function evidenceError(
  to        ,
  problems                   ,
)                                 {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .ledgerError */ .E)('LEDGER_EVIDENCE_INVALID', {
    message: `Expected evidence that proves the phase ${to}; ${problems.join('; ')}.`,
    remedy:
      'Record only what was observed: run the step that produces this evidence again, and give its result unchanged.',
    facts: { phase: to, problems },
  });
}


/***/ }),

/***/ 2737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sb: () => (/* binding */ examine),
  XM: () => (/* binding */ pathOf)
});

// UNUSED EXPORTS: problemCodes

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(9545);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(9348);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/documents.js
var documents = __webpack_require__(4431);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/layout.js
var layout = __webpack_require__(3127);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(4152);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(3509);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/transition-table.js
var transition_table = __webpack_require__(4907);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/replay.js




/** Something that cannot have been made by `transition`. */
                                
                                                                                
                           
 

/**
 * Goes through a record's transitions as if each was made now.
 * @param record a record whose form is right already
 * @returns what is wrong: with the chain, with the table, with what the evidence contradicts
 */
function replayProblems(record                                  )            
                                                                                
                           
    {
  return record.kind === 'release' ? replayRelease(record) : replayDeployment(record);
}

function replayRelease(record               )                  {
  return record.transitions.flatMap((step, index) => {
    const before = { ...record, transitions: record.transitions.slice(0, index) };
    const legal = (0,transition_table/* mayEnter */.uY)(transition_table/* releaseTable */.KZ, (0,src_record/* phasesOf */.I$)(before), step.to);
    return stepProblems(before, step, legal, (0,agreement/* releaseContradictions */.mS)(before, step.evidence));
  });
}

function replayDeployment(record                  )                  {
  const table = transition_table/* deploymentTables */.nY[record.delivery];
  const { application, commit } = record.release;
  const own                  =
    application === record.application && commit === record.commit
      ? []
      : [
          {
            code: 'evidence-contradicts',
            message: "the release is not that of the record's commit",
          },
        ];
  return record.transitions.reduce((problems, step, index) => {
    const before = { ...record, transitions: record.transitions.slice(0, index) };
    const legal = (0,transition_table/* mayEnter */.uY)(table, (0,src_record/* phasesOf */.I$)(before), step.to);
    const contradictions = (0,agreement/* deploymentContradictions */.is)(before, step.evidence);
    return [...problems, ...stepProblems(before, step, legal, contradictions)];
  }, own);
}

function stepProblems(
  before                                  ,
  step                                          ,
  legal         ,
  contradictions                   ,
)                  {
  const at = `transition ${String(before.transitions.length + 1)} (${step.to})`;
  const problems                  = contradictions.map((problem) => ({
    code: 'evidence-contradicts',
    message: `${at}: ${problem}`,
  }));
  if (!legal) {
    const from = before.transitions.at(-1)?.to ?? 'the start';
    problems.push({
      code: 'transition-illegal',
      message: `${at}: the table has no such step from ${from}`,
    });
  }
  if (step.previous !== (0,src_record/* chainHead */.MF)(before)) {
    problems.push({
      code: 'chain-broken',
      message: `${at}: it does not refer to what stands before it`,
    });
  }
  return problems;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/examine.js







/** What can be wrong with a stored document, each with one sentence for the documentation. */
const problemCodes = {
  'path-unknown': 'The layout has no such file.',
  unreadable: 'It is too large, no JSON, or not written as Waybill writes.',
  'schema-unknown': 'It was written by a newer major version, or names none.',
  'seal-broken': 'Its content is not what was sealed: it was edited or damaged.',
  'form-invalid': 'A field is missing or of the wrong form, or a phase is not known.',
  'chain-broken': 'A transition does not refer to what stands before it.',
  'transition-illegal': 'The transition table has no such step.',
  'evidence-contradicts': 'The evidence of a transition contradicts what the record says before.',
  'path-mismatch': 'It lies where another record belongs.',
  'pointer-wrong': "An environment's pointer does not agree with the deployments.",
  'lock-wrong': 'A lock does not agree with the deployment and the environment that it names.',
  'claim-missing': 'A deployment brings images that are not those of the claim of their commit.',
}         ;
                                                    

/** Something in the ledger that cannot be true. */
                                
                        
                             
                           
 

/** A stored document that can be believed as far as it goes alone, or what is wrong with it. */
                      
                                                                         
                                                                                  

/**
 * Reads one stored document and believes nothing: size, JSON, version, seal, form, place, hash chain, table.
 * @param path where it lies in the ledger's tree
 * @param bytes what lies there
 */
function examine(path        , bytes            )           {
  const refuse = (code             , ...messages                   )           => ({
    document: undefined,
    problems: messages.map((message) => ({ path, code, message })),
  });
  const place = (0,layout/* parseLedgerPath */.m5)(path);
  if (place === undefined) return refuse('path-unknown', 'the ledger has no such path');
  const parsed = parseObject(bytes);
  if (typeof parsed === 'string') return refuse('unreadable', parsed);
  const version = schemas/* looseObject */._H3({ schema: schemas/* string */.YjP().max(20) }).safeParse(parsed);
  const [major, minor] = (version.data?.schema ?? '').split('.');
  const [ourMajor, ourMinor] = src_record/* schemaVersion */.CZ.split('.');
  if (major !== ourMajor) {
    return refuse(
      'schema-unknown',
      `expected schema ${String(ourMajor)}.x, found ${version.data?.schema ?? 'none'}`,
    );
  }
  const { seal, ...fields } = parsed;
  if (!(0,documents/* encodeSealed */.Zd)(fields).equals(bytes)) {
    return refuse(
      'seal-broken',
      `its content does not give the seal ${typeof seal === 'string' ? seal.slice(0, 80) : 'that is missing'}`,
    );
  }
  const reading = Number(minor) > Number(ourMinor) ? 'tolerant' : 'strict';
  const form                            = documents/* documentForms */.xt[reading][place.kind];
  const result = form.safeParse(fields);
  if (!keepsForm(fields, result)) {
    return refuse(
      'form-invalid',
      ...(result.error === undefined ? [] : (0,parse/* describeIssues */.w)(result.error)),
    );
  }
  if (pathOf(fields) !== path)
    return refuse('path-mismatch', `it is the record of ${pathOf(fields)}`);
  const replayed =
    fields.kind === 'release' || fields.kind === 'deployment' ? replayProblems(fields) : [];
  if (replayed.length === 0) return { document: fields, problems: [] };
  return { document: undefined, problems: replayed.map((problem) => ({ path, ...problem })) };
}

/** The forms only check: what fits is kept as it was read, with the fields that only newer versions know. */
function keepsForm(
  value        ,
  result                                      ,
)                          {
  return result.success && Object.keys(value).length > 0;
}

function parseObject(bytes            )                                   {
  if (bytes.length > documents/* maximumDocumentBytes */.hZ) {
    return `it has ${String(bytes.length)} bytes, more than ${String(documents/* maximumDocumentBytes */.hZ)}`;
  }
  try {
    const value          = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    );
    return schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).parse(value);
  } catch (error) {
    return `it is not a JSON object: ${(0,src_error/* messageOf */.bD)(error).slice(0, 200)}`;
  }
}

/**
 * @param document a document of the ledger
 * @returns where it belongs in the tree
 */
function pathOf(document                )         {
  switch (document.kind) {
    case 'ledger':
      return layout/* ledgerFile */.SB;
    case 'release':
      return (0,layout/* releasePath */.bD)(document.application, document.commit);
    case 'deployment':
      return (0,layout/* deploymentPath */.nR)(document.application, document.environment, document.id);
    case 'environment':
      return (0,layout/* environmentPath */.FQ)(document.application, document.environment);
    case 'lock':
      return (0,layout/* lockPath */.HZ)(document.application, document.environment);
  }
}


/***/ }),

/***/ 3127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ environmentPath),
/* harmony export */   HZ: () => (/* binding */ lockPath),
/* harmony export */   RN: () => (/* binding */ defaultLedgerBranch),
/* harmony export */   SB: () => (/* binding */ ledgerFile),
/* harmony export */   XM: () => (/* binding */ newDeploymentId),
/* harmony export */   bD: () => (/* binding */ releasePath),
/* harmony export */   m5: () => (/* binding */ parseLedgerPath),
/* harmony export */   nR: () => (/* binding */ deploymentPath)
/* harmony export */ });
/* unused harmony export ledgerFolders */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9804);
/* harmony import */ var _evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8219);





/** The branch that holds the ledger where the policy names no other. */
const defaultLedgerBranch = 'waybill/ledger';

/** What the whole ledger says of itself. */
const ledgerFile = 'ledger.json';

/** The folders of the hot tree (design, section 4, Where it lives). */
const ledgerFolders = (/* unused pure expression or super */ null && (['releases', 'deployments', 'environments', 'locks']))         ;

/** What a path of the hot tree holds. */
                        
                               
                                                                                       
     
                                  
                                   
                                   
                          
     
                                                                                                
                                                                                          

/** @returns where the record of a commit's release lies */
function releasePath(application        , commit        )         {
  return `releases/${application}/${commit}.json`;
}

/** @returns where the record of a deployment lies */
function deploymentPath(application        , environment        , id        )         {
  return `deployments/${application}/${environment}/${id}.json`;
}

/** @returns where an environment's pointers lie */
function environmentPath(application        , environment        )         {
  return `environments/${application}/${environment}.json`;
}

/** @returns where the lock of an environment lies while somebody holds it */
function lockPath(application        , environment        )         {
  return `locks/${application}/${environment}.json`;
}

/**
 * Reads a path of the ledger's tree.
 * @param path a path as git lists it
 * @returns what lies there, or undefined where the layout has no such path
 */
function parseLedgerPath(path        )                         {
  if (path === ledgerFile) return { kind: 'ledger' };
  if (!path.endsWith('.json')) return undefined;
  const [folder, application, ...rest] = path.slice(0, -'.json'.length).split('/');
  if (application === undefined || !_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq.safeParse(application).success) return undefined;
  const [first, second, ...more] = rest;
  if (first === undefined || more.length > 0) return undefined;
  if (folder === 'releases') {
    const isCommit = second === undefined && /^[0-9a-f]{40}$/.test(first);
    return isCommit ? { kind: 'release', application, commit: first } : undefined;
  }
  if (!_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq.safeParse(first).success) return undefined;
  if (folder === 'deployments') {
    if (second === undefined || !_evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ.safeParse(second).success) return undefined;
    return { kind: 'deployment', application, environment: first, id: second };
  }
  if (second !== undefined) return undefined;
  if (folder === 'environments') return { kind: 'environment', application, environment: first };
  if (folder === 'locks') return { kind: 'lock', application, environment: first };
  return undefined;
}

/**
 * Makes the id of a new deployment. Ids sort by time, and two that are made in one millisecond for one commit
 * differ in their last part.
 * @param at the moment of the request, as `timestamp()` writes it
 * @param commit the release's commit
 * @param random four hexadecimal digits
 */
function newDeploymentId(
  at        ,
  commit           ,
  random         = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(2).toString('hex'),
)         {
  const id = `${at.replace(/[-:.]/g, '')}-${commit.slice(0, 12)}-${random}`;
  if (_evidence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentIdSchema */ .kZ.safeParse(id).success) return id;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerError */ .E)('LEDGER_EVIDENCE_INVALID', {
    message: `Expected a moment in UTC with milliseconds and four hexadecimal digits to name a deployment; found ${at} and ${random}.`,
    remedy: 'Give the moment as timestamp() of core writes it.',
  });
}


/***/ }),

/***/ 141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ isActive),
/* harmony export */   D$: () => (/* binding */ deploymentSteps),
/* harmony export */   Ov: () => (/* binding */ deploymentPhases),
/* harmony export */   rh: () => (/* binding */ deploymentKinds),
/* harmony export */   uV: () => (/* binding */ isEnd),
/* harmony export */   ui: () => (/* binding */ isUnfinished),
/* harmony export */   yT: () => (/* binding */ releasePhases)
/* harmony export */ });
/* unused harmony export deploymentEnds */
/** The phases of a release (design, section 2), in their order; `failed` is where an attempt ended. */
const releasePhases = [
  'building',
  'built',
  'signed',
  'claimed',
  'published',
  'released',
  'failed',
]         ;
                                                          

/** The phases through which a deployment advances (design, section 4). */
const deploymentSteps = [
  'requested',
  'proposed',
  'approved',
  'migrating',
  'desired',
  'rolling-out',
  'checking',
  'active',
  'accepted',
]         ;
                                                                  

/** The ends of a deployment: nothing follows them. */
const deploymentEnds = [
  'refused',
  'failed',
  'cancelled',
  'interrupted',
  'superseded',
  'rolled-back',
]         ;
                                                            

/** Every phase that a deployment's record may name. */
const deploymentPhases = [...deploymentSteps, ...deploymentEnds]         ;
                                                                

/** Why a deployment is made. */
const deploymentKinds = ['promote', 'rollback', 'emergency']         ;
                                                              

const ends                      = new Set(deploymentEnds);

/**
 * @param phase a deployment's phase
 * @returns whether nothing can follow it
 */
function isEnd(phase                 )                         {
  return ends.has(phase);
}

/**
 * @param phase a deployment's phase
 * @returns whether the environment was proved to run this deployment, and still does as far as the record knows
 */
function isActive(phase                 )                                 {
  return phase === 'active' || phase === 'accepted';
}

/**
 * @param phase a deployment's phase
 * @returns whether the deployment is still under way: neither active nor ended
 */
function isUnfinished(phase                 )          {
  return !isActive(phase) && !isEnd(phase);
}

                                                    


/***/ }),

/***/ 4152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ schemaVersion),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   I$: () => (/* binding */ phasesOf),
/* harmony export */   MF: () => (/* binding */ chainHead),
/* harmony export */   Z$: () => (/* binding */ newDeploymentRecord),
/* harmony export */   gM: () => (/* binding */ lastTransition),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   kY: () => (/* binding */ transition),
/* harmony export */   x1: () => (/* binding */ newReleaseRecord)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8656);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3509);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9804);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8956);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(141);
/* harmony import */ var _transition_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4907);

                                                    






/**
 * The version of the records' form that this code writes. A newer minor version only adds fields: they are
 * kept and not read. A newer major version is refused.
 */
const schemaVersion = '1.0';

/** One step of a record, with what proved it. */
                                                                          
                                 
                      
                     
                              
                                                                                            
                            
                                                                                                             
                               
 
                                                            
                                                                  

/** The history of one commit's release. */
                                
                          
                           
                               
                             
                                                     
 

/** The history of one attempt to bring a release to an environment. */
                                   
                          
                              
                      
                               
                               
                                  
                             
                            
                                                        
 

/** Who makes a transition, and when. */
                                    
                     
                                                     
                      
 

/**
 * @param application the application's name
 * @param commit the release's commit
 * @returns a release's record without any transition yet
 */
function newReleaseRecord(application        , commit           )                {
  return { schema: schemaVersion, kind: 'release', application, commit, transitions: [] };
}

/**
 * @param identity what the deployment is, for good
 * @returns a deployment's record without any transition yet
 */
function newDeploymentRecord(
  identity                                                                       ,
)                   {
  const { application, commit } = identity.release;
  return {
    schema: schemaVersion,
    kind: 'deployment',
    application,
    commit,
    ...identity,
    transitions: [],
  };
}

/**
 * Makes a transition: the only writer of records. It changes nothing; it gives the record that comes after.
 * @param record a release's or a deployment's record
 * @param to the phase to enter
 * @param evidence what was observed; strictly of the form of that phase, and in agreement with the record
 * @param context who makes it, and when
 * @throws LEDGER_TRANSITION_ILLEGAL, LEDGER_EVIDENCE_INVALID
 */
                                                   
                        
        
                                 
                             
                 
                           
                           
                      
                               
                             
                    
function transition(
  record                                  ,
  to                                ,
  evidence                                      ,
  context                   ,
)                                   {
  const made = {
    at: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .parseWith */ .K)(_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo, context.at, 'the moment of a transition', givenByCaller),
    by: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .parseWith */ .K)(_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .ownerSchema */ .$K, context.by, 'the owner of a transition', givenByCaller),
    previous: chainHead(record),
  };
  if (record.kind === 'release') {
    if (!isOneOf(_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .releasePhases */ .yT, to) || !(0,_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .mayEnter */ .uY)(_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseTable */ .KZ, phasesOf(record), to)) {
      throw illegal(record, to);
    }
    const proof = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReleaseEvidence */ .El)(to, evidence);
    refuseContradictions(to, (0,_agreement_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseContradictions */ .mS)(record, proof));
    return { ...record, transitions: [...record.transitions, { to, evidence: proof, ...made }] };
  }
  const table = _transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentTables */ .nY[record.delivery];
  if (!isOneOf(_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentPhases */ .Ov, to) || !(0,_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .mayEnter */ .uY)(table, phasesOf(record), to)) {
    throw illegal(record, to);
  }
  const proof = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDeploymentEvidence */ ._j)(to, evidence);
  refuseContradictions(to, (0,_agreement_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentContradictions */ .is)(record, proof));
  return { ...record, transitions: [...record.transitions, { to, evidence: proof, ...made }] };
}

const givenByCaller = 'This is a fault of the caller: give what core made.';

/**
 * @param record a release's or a deployment's record
 * @returns the phases that it has been in, in their order
 */
                                                                         
                                                                               
function phasesOf(
  record                                  ,
)                                              {
  return record.transitions.map(({ to }) => to);
}

/**
 * @param record a stored record, which has at least one transition
 * @returns the phase where it stands
 */
                                                             
                                                                   
function phaseOf(record                                  )                                 {
  return lastTransition(record).to;
}

/**
 * @param record a stored record, which has at least one transition
 * @returns its newest transition
 */
                                                                         
                                                                               
                               
                                           
                                            
function lastTransition(
  record                                  ,
)                                           {
  const last = record.transitions.at(-1);
  if (last === undefined) throw new TypeError('a stored record has at least one transition');
  return last;
}

/**
 * @param record a deployment's record
 * @returns why it was made
 */
function kindOf(record                  )                 {
  const kind = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentEvidence */ .L8)(record, 'requested')?.kind;
  if (kind === undefined) throw new TypeError('a stored deployment begins with its request');
  return kind;
}

/**
 * The digest that the next transition refers to as `previous`: each one binds all that came before it.
 * @param record a release's or a deployment's record
 * @returns the digest of its newest transition, or of what it is where there is none yet
 */
function chainHead(record                                  )         {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(record.transitions.at(-1) ?? identityOf(record)));
}

function identityOf(record                                  )         {
  const { application, commit, kind } = record;
  const what = { schema: record.schema.split('.')[0], kind, application, commit };
  if (record.kind === 'release') return what;
  const { id, environment, delivery, release } = record;
  return { ...what, id, environment, delivery, release };
}

function refuseContradictions(to        , problems                   )       {
  if (problems.length > 0) throw (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .evidenceError */ .KJ)(to, problems);
}

function isOneOf                  (list              , value        )             {
  return list.some((item) => item === value);
}

function illegal(
  record                                  ,
  to        ,
)                                 {
  const isRelease = record.kind === 'release';
  const next                    = isRelease
    ? (0,_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .nextPhases */ .qI)(_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseTable */ .KZ, phasesOf(record), _phases_js__WEBPACK_IMPORTED_MODULE_2__/* .releasePhases */ .yT)
    : (0,_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .nextPhases */ .qI)(_transition_table_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentTables */ .nY[record.delivery], phasesOf(record), _phases_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentPhases */ .Ov);
  const from = record.transitions.at(-1)?.to ?? 'the start';
  const what = isRelease
    ? `release ${record.commit}`
    : `deployment ${record.id} (${record.delivery})`;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .ledgerError */ .E)('LEDGER_TRANSITION_ILLEGAL', {
    message: `Expected a phase that may follow ${from} in the ${what}: ${next.join(', ') || 'none, it has ended'}; found ${to}.`,
    remedy:
      next.length === 0
        ? 'What has ended never comes back: start a new one.'
        : 'Look at the record with `waybill history`, and make the steps in their order.',
    facts: { from, to, allowed: next },
  });
}


/***/ }),

/***/ 4907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KZ: () => (/* binding */ releaseTable),
/* harmony export */   YQ: () => (/* binding */ isSkippable),
/* harmony export */   bC: () => (/* binding */ deliveryModes),
/* harmony export */   nY: () => (/* binding */ deploymentTables),
/* harmony export */   qI: () => (/* binding */ nextPhases),
/* harmony export */   uY: () => (/* binding */ mayEnter)
/* harmony export */ });
/* unused harmony exports skippablePhases, nextStep */
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(141);
                                                    


/** One row of a table: a phase, and what must lie behind a record that enters it. */
                                              
                                                                                       
                                              
                                            
                                    
                                                  
                                    
 

                                                                                                    

/**
 * A release goes forward one phase at a time. From `failed` it starts anew, unless the commit is claimed:
 * then the claim stands (law 1, built once) and only what comes after it is done again.
 */
const releaseTable                      = {
  building: [{ from: ['start'] }, { from: ['failed'], never: ['claimed'] }],
  built: [{ from: ['building'] }],
  signed: [{ from: ['built'] }],
  claimed: [{ from: ['signed'], never: ['claimed'] }],
  published: [
    { from: ['claimed'] },
    { from: ['failed'], needs: ['claimed'], never: ['published'] },
  ],
  released: [{ from: ['published'] }, { from: ['failed'], needs: ['published'] }],
  failed: [{ from: ['start', 'building', 'built', 'signed', 'claimed', 'published', 'failed'] }],
};

/** Every phase of a deployment is entered at most once, so each row also says `never` of its own phase. */
const once = (
  phase                    ,
  from                                ,
  needs                             = [],
)                         => ({ from, needs, never: [phase] });

/** From where on all modes are alike: what was written is watched until it runs, proved, and accepted. */
const common = {
  // `migrating` lies before `desired` where we run the migrator and after it where a controller's hook does.
  'rolling-out': [once('rolling-out', ['desired', 'migrating'], ['desired', 'migrating'])],
  checking: [once('checking', ['rolling-out'])],
  active: [once('active', ['checking'])],
  accepted: [once('accepted', ['active'])],
}                                          ;

const written = {
  migrating: [once('migrating', ['approved', 'desired'])],
  desired: [once('desired', ['approved', 'migrating'], ['approved'])],
}                                          ;

const unfinished = _phases_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentSteps */ .D$.filter((phase) => phase !== 'active' && phase !== 'accepted');

/** How a deployment can end, whatever its delivery. */
const ends                                                                     = {
  // A gate says no before anything is changed outside.
  refused: [{ from: ['requested', 'proposed', 'approved'] }],
  failed: [{ from: unfinished }],
  cancelled: [{ from: unfinished }],
  interrupted: [{ from: unfinished }],
  // A newer one became active; or it overtook this one while nothing was changed outside yet.
  superseded: [{ from: ['active', 'accepted'] }, { from: ['requested', 'proposed', 'approved'] }],
  'rolled-back': [{ from: ['active', 'accepted'] }],
};

/** The only place where the edges of a deployment are written (design, section 4). */
const deploymentTables                                                         = {
  direct: {
    requested: [once('requested', ['start'])],
    approved: [once('approved', ['requested'])],
    ...written,
    ...common,
    ...ends,
  },
  'pull-request': {
    requested: [once('requested', ['start'])],
    proposed: [once('proposed', ['requested'])],
    approved: [once('approved', ['proposed'])],
    ...written,
    ...common,
    ...ends,
  },
  host: {
    requested: [once('requested', ['start'])],
    approved: [once('approved', ['requested'])],
    ...written,
    ...common,
    ...ends,
  },
  external: {
    requested: [once('requested', ['start'])],
    desired: [once('desired', ['requested'])],
    migrating: [once('migrating', ['desired'])],
    ...common,
    ...ends,
  },
};

/**
 * The phases that an environment may do without; they are then recorded as skipped, with the reason.
 * `approved`: no approval is asked for. `migrating`: the release changes no schema, or the environment has none.
 * Nothing else can be skipped: each of the others is something that this code wrote or saw (law 6).
 */
const skippablePhases = ['approved', 'migrating']                                     ;
                                                              

/**
 * @param phase a deployment's phase
 * @returns whether it may be recorded as skipped
 */
function isSkippable(phase                 )                          {
  return skippablePhases.some((skippable) => skippable === phase);
}

/**
 * Decides by a table whether a record that went through `past` may enter `to`.
 * @param table the table of the record's kind
 * @param past the phases that the record has been in, in their order
 * @param to the phase to enter
 */
function mayEnter                      (
  table              ,
  past                  ,
  to       ,
)          {
  const at = past.at(-1) ?? 'start';
  const rows = table[to] ?? [];
  return rows.some(
    (row) =>
      row.from.includes(at) &&
      (row.needs ?? []).every((phase) => past.includes(phase)) &&
      !(row.never ?? []).some((phase) => past.includes(phase)),
  );
}

/**
 * @param table the table of the record's kind
 * @param past the phases that the record has been in, in their order
 * @param phases every phase that the table may name
 * @returns the phases that may come next
 */
function nextPhases                      (
  table              ,
  past                  ,
  phases                  ,
)                   {
  return phases.filter((phase) => mayEnter(table, past, phase));
}

/**
 * @param delivery how the environment's desired state is written
 * @param past the phases that the deployment has been in
 * @returns the phase that follows when all goes well, or undefined at the last one and after an end
 */
function nextStep(
  delivery              ,
  past                            ,
)                                 {
  const table = deploymentTables[delivery];
  return deploymentSteps.find((phase) => mayEnter(table, past, phase));
}

/** How desired state can be written, as the tables know it. */
const deliveryModes = [
  'direct',
  'pull-request',
  'host',
  'external',
]                                  ;


/***/ })

};
