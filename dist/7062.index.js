(function (exports, __distFolder) {'use strict';
exports.ids = [7062];
exports.modules = {

/***/ 47062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emergencyClose: () => (/* binding */ emergencyClose)
});

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(99651);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/desired-change.js
var desired_change = __webpack_require__(66531);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js + 10 modules
var ledger_connection = __webpack_require__(86188);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/mirror.js
var mirror = __webpack_require__(13833);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/steps/await-ready.js + 7 modules
var await_ready = __webpack_require__(28149);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/steps/finish-deployment.js + 4 modules
var finish_deployment = __webpack_require__(70312);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/steps/smoke-check.js + 6 modules
var smoke_check = __webpack_require__(73823);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/emergency/emergency-request.js
var emergency_request = __webpack_require__(59155);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/emergency/close-emergency.js
                                               
                                                                                      
                                                     










/** How an emergency is to end. */
                                        
                               
                                                                                                   
                                                   
                                        
 

/**
 * Closes the emergency of an environment, by what is seen and not by anybody's word: desired state names the images
 * that the emergency put there, and the environment answers as that release, ready and well; then it is what runs, with
 * the commit of desired state as evidence. Or it was taken back: then desired state and environment are to say what
 * desired state was last written for.
 * @param connections the systems of the deployment
 * @param request the environment, and how
 * @returns the emergency's record
 * @throws EMERGENCY_NOT_OPEN, EMERGENCY_DRIFT with each value that says otherwise, READY_*, SMOKE_FAILED, LEDGER_LOCKED
 */
async function closeEmergency(
  connections             ,
  request                       ,
)                            {
  const { environment, takenBack } = request;
  const ledger = await (0,ledger_connection/* connectLedger */.Q9)(connections);
  const open = await (0,emergency_request/* openEmergency */.wM)(ledger, environment);
  if (open === undefined) {
    throw (0,error_codes/* stageError */.vH)('EMERGENCY_NOT_OPEN', {
      message: `Expected an open emergency in ${environment}; there is none.`,
      remedy: 'See `waybill status`: where desired state says what runs, nothing is to be closed.',
      facts: { environment },
    });
  }
  if (takenBack === undefined) return await becomeDesired(connections, request, open);
  const pointers = await ledger.environment(environment);
  const standing = pointers?.desired ?? pointers?.active ?? undefined;
  if (standing === undefined) throw notWritten(environment);
  return await takeBack(connections, { ...request, takenBack }, open, standing.commit);
}

async function becomeDesired(
  connections             ,
  request                       ,
  { id, commit }                  ,
)                            {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, request.environment, commit);
  const state = await requireSaid(context);
  await goOn(context, id);
  const seen = await see(connections, request, commit);
  const desired                 = {
    to: 'desired',
    evidence: { phase: 'desired', state, changes: [] },
  };
  const steps = [desired, ...(0,finish_deployment/* activeSteps */.qD)(context, { commit, ...seen })];
  const { deployment } = await context.ledger.finish(id, steps);
  await (0,mirror/* mirror */.e7)(connections, deployment, context.environment.url);
  return deployment;
}

async function takeBack(
  connections             ,
  request                                                                             ,
  { id }                  ,
  commit           ,
)                            {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, request.environment, commit);
  await requireSaid(context);
  await goOn(context, id);
  const { ready } = await see(connections, request, commit);
  const { actor } = connections.settings.owner;
  const { reason } = request.takenBack;
  const { deployment } = await context.ledger.advance(id, [
    {
      to: 'cancelled',
      evidence: {
        phase: 'cancelled',
        code: 'TAKEN_BACK',
        message: `${actor} says that it was taken back, and ${request.environment} answers as ${commit} again: ${reason}`,
        remedy: 'Nothing is to be done.',
        facts: {
          commit,
          by: actor,
          reason,
          where: ready.identity.where,
          seen: ready.identity.seen,
        },
      },
    },
  ]);
  await (0,mirror/* mirror */.e7)(connections, deployment, context.environment.url);
  return deployment;
}

/** What the emergency stopped at a cluster goes on, now that desired state is right: else it would never be applied. */
async function goOn(context                   , emergency        )                {
  const { target } = context.environment;
  if (target.kind !== 'kubernetes' || target.controller === undefined) return;
  const { emergencyTarget, resume } = await Promise.all(/* import() */[__webpack_require__.e(2664), __webpack_require__.e(2654)]).then(__webpack_require__.bind(__webpack_require__, 62654));
  await resume(context, await emergencyTarget(context), emergency, async () => {
    if ((await (0,emergency_request/* openEmergency */.wM)(context.ledger, context.environment.name))?.id === emergency) return;
    throw (0,error_codes/* stageError */.vH)('EMERGENCY_NOT_OPEN', {
      message: `Expected the emergency ${emergency} to be open still; somebody closed it.`,
      remedy: 'Nothing is to be done.',
      facts: { deployment: emergency },
    });
  });
}

/** Ready, and well by the release's own smoke checks. */
async function see(
  connections             ,
  { environment, timeoutMilliseconds }                       ,
  commit           ,
)           
                                                             
                                                                    
   {
  const target = { environment, commit };
  const ready = await (0,await_ready/* awaitReadyStep */.Q)(connections, {
    ...target,
    ...(timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds }),
  });
  const { evidence } = await (0,smoke_check/* smokeStep */.o)(connections, target, () => undefined);
  return { ready, smoke: evidence };
}

/**
 * @returns the commit of the ops repository whose files all name the release's images
 * @throws EMERGENCY_DRIFT
 */
async function requireSaid(context                   )                        {
  const { connections, environment, release } = context;
  if (environment.delivery === 'host') {
    throw (0,error_codes/* stageError */.vH)('DELIVERY_UNSUPPORTED', {
      message: `Expected ${environment.name} to keep its desired state in the ops repository; its delivery is host, which is read at the host.`,
      remedy: 'Promote or roll back to the release: that closes the emergency too.',
      facts: { environment: environment.name, delivery: environment.delivery },
    });
  }
  const { ops } = await connections.names();
  const git = await connections.opsGit();
  const ref = `refs/heads/${ops.branch}`;
  const head = await git.readRef(ref);
  if (head === undefined) throw notWritten(environment.name);
  const { changes } = await (0,desired_change/* desiredChange */.NW)(environment, release, (path) => git.readFile(head, path));
  const [first] = changes;
  if (first === undefined) return { kind: 'commit', repository: git.url, ref, commit: head };
  const others = changes.length > 1 ? ` (and ${String(changes.length - 1)} more)` : '';
  throw (0,error_codes/* stageError */.vH)('EMERGENCY_DRIFT', {
    message: `Expected desired state of ${environment.name} to say ${first.after} in ${first.file} at ${head.slice(0, 12)}; it says ${first.before ?? 'nothing'}${others}.`,
    remedy: `Bring it to say so: \`waybill rollback ${environment.name} --target sha-${release.commit}\` or a promotion of that commit, which closes the emergency by itself; or commit the images yourself, and close it then.`,
    facts: { environment: environment.name, file: first.file, head, expected: first.after },
    location: { file: first.file },
  });
}

function notWritten(environment        )        {
  return (0,error_codes/* stageError */.vH)('EMERGENCY_DRIFT', {
    message: `Expected desired state of ${environment} in the ops repository; nothing was written there yet.`,
    remedy: 'Promote the release: that closes the emergency by itself.',
    facts: { environment },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var records = __webpack_require__(51182);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/shown-progress.js
var shown_progress = __webpack_require__(38357);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/commands/emergency-record.js + 1 modules
var emergency_record = __webpack_require__(85589);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/emergency-close.js



                                             




/** `waybill emergency close`: desired state says what runs again. */
const emergencyClose          = {
  name: 'emergency close',
  about: 'Close an emergency: desired state says the same by now, or it was taken back.',
  positionals: ['environment'],
  options: {
    ...cli_connection/* connectionOptions */.HZ,
    ...cli_connection/* ledgerKeyOption */.AK,
    'taken-back': {
      about: 'It was undone at the target, which runs what desired state says again.',
    },
    reason: { about: 'Why it was taken back; needed with --taken-back.', value: 'TEXT' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Believes nobody: it reads the files of desired state, waits until the environment answers as the release, and runs its smoke checks. Only when all of them agree is the record closed, with the commit of the ops repository as evidence; else it says which value differs.',
    'A rollback or a promotion to the release of the emergency closes it by itself: this command is for desired state that was written otherwise.',
    cli_connection/* connectionDetails */.XR,
  ],
  examples: [
    'waybill emergency close production',
    "waybill emergency close production --taken-back --reason 'the cause was elsewhere'",
  ],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const takenBack = call.given('taken-back')
      ? { reason: (0,emergency_record.reasonOf)(call, 'emergency close') }
      : undefined;
    return await (0,cli_connection/* withConnections */.q5)(call, shown_progress/* shownOnErrors */.i, async (connections) => {
      const record = await closeEmergency(connections, {
        environment,
        ...(takenBack === undefined ? {} : { takenBack }),
      });
      const text = `${environment}: the emergency ${record.id} is closed (${(0,src_record/* phaseOf */.hU)(record)}).\n`;
      process.stdout.write(call.given('json') ? (0,records/* jsonText */.s$)((0,emergency_record.shown)(record)) : (0,records/* printable */.g$)(text));
      return 0;
    });
  },
};


/***/ }),

/***/ 16504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ releaseValues)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37558);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);


                                             

/**
 * The values that change with a release, beside its images.
 * @param values what the policy says of one file
 * @param release the release that comes there
 * @returns the edits, placeholders filled in
 */
function releaseValues(
  values                            ,
  { application, commit }                                         ,
)                       {
  const known = {
    application,
    commit,
    'short-commit': commit.slice(0, 12),
    tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .releaseTag */ .aF)(commit),
  };
  return Object.entries(values).map(([selector, text]) => ({
    selector,
    value: (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .expandValue */ .eb)(text, known),
  }));
}


/***/ }),

/***/ 66531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ desiredChange),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   tO: () => (/* binding */ fileMissing)
/* harmony export */ });
/* harmony import */ var _waybill_desired_state__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3355);
/* harmony import */ var _waybill_desired_state__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16504);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44117);
                                                   
                                             

                                              


/** Reads a file of the ops repository at one commit; undefined where it is not there. */
                                                                         

/** What has to be written so that an environment's files name a release. */
                                
                                
                                                  
                                   
                                      
 

/**
 * Works out what an environment's files have to say: the *intent* that is applied again whenever the ops
 * repository has moved (law 4).
 * @param environment whose files
 * @param release whose digests
 * @param readFile reads the ops repository at the commit that the change will stand on
 * @throws DESIRED_STATE_* where a file is missing or cannot be edited safely
 */
async function desiredChange(
  environment                                            ,
  release         ,
  readFile          ,
)                         {
  const files = new Map                    ();
  const changes           = [];
  for (const { file, format, images, values } of environment.desiredState) {
    const bytes = files.get(file) ?? (await readFile(file));
    if (bytes === undefined) throw fileMissing(file, environment.name);
    const edits = Object.entries(images).map(([name, selector]) => ({
      selector,
      ...imageOf(release, name, environment.name),
    }));
    const edited = (0,_waybill_desired_state__WEBPACK_IMPORTED_MODULE_0__/* .editDesiredState */ .yz)(
      format,
      bytes,
      { images: edits, values: (0,_waybill_desired_state__WEBPACK_IMPORTED_MODULE_1__/* .releaseValues */ ._)(values, release) },
      file,
    );
    if (edited.changes.length === 0) continue;
    files.set(file, edited.bytes);
    for (const { selector, before, after } of edited.changes) {
      changes.push({ file, selector, before: before?.text ?? null, after: after.text });
    }
  }
  return { files, changes };
}

/** @returns the release's image of this name @throws DESIRED_STATE_IMAGE_UNKNOWN */
function imageOf(
  release         ,
  name        ,
  environment        ,
)                                                      {
  const image = release.images.find((candidate) => candidate.name === name);
  if (image !== undefined)
    return { repository: image.repository, tag: image.tag, digest: image.digest };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .stageError */ .vH)('DESIRED_STATE_IMAGE_UNKNOWN', {
    message: `Expected the release of ${release.commit.slice(0, 12)} to have an image ${name}, which desired state of ${environment} names; it has ${release.images.map((other) => other.name).join(', ')}.`,
    remedy: 'Name images of the release under `desired-state` of the environment.',
    facts: { image: name, environment },
  });
}

/** @returns the error for a file that the policy names and the ops repository lacks */
function fileMissing(file        , environment        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .stageError */ .vH)('DESIRED_STATE_FILE_MISSING', {
    message: `Expected the file ${file} in the ops repository, which the policy names for ${environment}; found none.`,
    remedy:
      'Commit the file with what the environment runs now (an empty dotenv file will do for the first time).',
    facts: { file, environment },
    location: { file },
  });
}


/***/ })

};
})
