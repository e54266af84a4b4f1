(function (exports, __distFolder) {'use strict';
exports.ids = [6188];
exports.modules = {

/***/ 24599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ standings),
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   W7: () => (/* binding */ advanceDeployment),
/* harmony export */   iJ: () => (/* binding */ leaseEnd),
/* harmony export */   "if": () => (/* binding */ requireNewest),
/* harmony export */   oW: () => (/* binding */ makeSteps),
/* harmony export */   uB: () => (/* binding */ missingSteps)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43509);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36352);
/* harmony import */ var _emergency_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94140);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99804);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31028);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35602);
/* harmony import */ var _overtaking_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77855);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50141);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54152);
                                               
                                                      

                                                                    




                                                                                       




                                            

/** What a write of a deployment knows of its surroundings. `at` and `now` are one moment. */
                                                         
                       
                                     
                                                                        
                                                                                     
                                                                     
                                                   
 

                           
                                        
                                          
 

/**
 * @param record a deployment's record
 * @param steps what shall be recorded
 * @returns the steps that are not recorded yet
 */
function missingSteps(
  record                  ,
  steps                           ,
)                            {
  const past = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phasesOf */ .I$)(record);
  return steps.filter(({ to }) => !past.includes(to));
}

/** Makes the transitions that the record lacks, in the order that is given. */
async function makeSteps(
  record                  ,
  steps                           ,
  context              ,
)                            {
  let result = record;
  for (const { to, evidence } of missingSteps(record, steps)) {
    const proof = typeof evidence === 'function' ? await evidence(context.commits) : evidence;
    result = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(result, to, proof, context);
  }
  return result;
}

/**
 * Advances a deployment of this run.
 * @param tree the ledger at the head on which the push will stand
 * @param id the deployment
 * @param steps what shall be recorded
 * @param context who writes, when, and the ports
 * @param releaseLock frees the environment although the deployment goes on later
 * @throws LEDGER_RECORD_MISSING, FENCED_OFF, LEDGER_OVERTAKES, and what `transition` throws
 */
async function advanceDeployment(
  tree            ,
  id        ,
  steps                           ,
  context              ,
  releaseLock         ,
)                    {
  const before = await tree.deployment(id);
  if (before === undefined) throw missing(id);
  const lock = await tree.lock(before.environment);
  const ours = lock?.deployment === id && (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(lock.owner, context.by) ? lock : undefined;
  const missingNow = missingSteps(before, steps);
  if (missingNow.length > 0 && ((0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnfinished */ .ui)((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(before)) || wasEnded(before, context.by))) {
    (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseFenced */ .qR)(before.environment, lock, ours !== undefined);
  }
  if (missingNow.length > 0 && (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpenEmergency */ .aF)((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(before)) && lock !== undefined) {
    throw (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .lockedBy */ .KH)(
      lock,
      'Close the emergency when that deployment has ended: it may be what desired state says by then.',
    );
  }
  const environment =
    (await tree.environment(before.environment)) ??
    (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .newEnvironmentRecord */ .VF)(before.application, before.environment);
  if (missingNow.some(({ to }) => to === 'desired' || to === 'active')) {
    await refuseStale(before, environment, context);
  }
  const deployment = await makeSteps(before, steps, context);
  return settle(tree, { before, deployment, environment, lock: ours, releaseLock }, context);
}

/** Somebody else ended what this run goes on with: it was called dead, and is not. */
function wasEnded(deployment                  , by       )          {
  const last = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(deployment);
  const isOver = (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnd */ .uV)(last.to) && !(0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phasesOf */ .I$)(deployment).includes('active');
  return isOver && !(0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(last.by, by);
}

/** The pointers that a deployment would replace. */
function standings(environment                   , id         )                      {
  const { active, desired, emergency } = environment;
  return [
    ...(active === null ? [] : [{ ...active, how: 'runs' }]),
    ...(desired === null ? [] : [{ ...desired, how: 'is desired' }]),
    ...(emergency === undefined ? [] : [{ ...emergency, how: 'runs past desired state' }]),
  ].filter(({ deployment }) => deployment !== id);
}

/**
 * What `advance` asks before desired state is recorded, for who writes desired state without the ledger in one push.
 * @param reader the ledger as it is now
 * @param deployment whose release is about to be written
 * @param order tells where one commit stands towards another
 * @throws LEDGER_OVERTAKES where something newer stands there
 */
async function requireNewest(
  reader                                   ,
  deployment                  ,
  order                       ,
)                {
  const environment = await reader.environment(deployment.environment);
  if (environment !== undefined) await refuseStale(deployment, environment, { order });
}

async function refuseStale(
  deployment                  ,
  environment                   ,
  context                             ,
)                {
  const candidate = {
    environment: deployment.environment,
    commit: deployment.commit,
    kind: (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(deployment),
    undoes: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_4__/* .deploymentEvidence */ .L8)(deployment, 'requested')?.undoes,
  };
  await (0,_overtaking_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseOvertaking */ .X)(candidate, standings(environment, deployment.id), context.order);
}

                    
                                                
                                        
                                          
                                                                  
                                        
                                
 

/**
 * Stages a deployment with what follows from its new phases: the environment's pointers, the end of the one
 * that it replaces, the lock (freed, or its lease renewed).
 */
async function settle(
  tree            ,
  settling          ,
  context              ,
)                    {
  const { before, deployment, lock } = settling;
  const past                             = before === undefined ? [] : (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phasesOf */ .I$)(before);
  const entered = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phasesOf */ .I$)(deployment).slice(past.length);
  let environment = settling.environment;
  if (entered.includes('desired')) environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withDesired */ .Be)(environment, deployment);
  if (entered.includes('active')) {
    environment = await replaceFormer(tree, environment, deployment, context);
    environment = await (0,_hold_js__WEBPACK_IMPORTED_MODULE_6__/* .withHolds */ .B)(tree, environment, deployment, context);
    environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withActive */ .vY)(environment, deployment);
  }
  environment = await (0,_emergency_js__WEBPACK_IMPORTED_MODULE_7__/* .settleEmergency */ .J9)(tree, environment, deployment, context);
  if (entered.includes('accepted')) environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withAccepted */ .Yx)(environment, deployment);
  const over = !(0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnfinished */ .ui)((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(deployment));
  if (over) environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutOpen */ .Vn)(environment, deployment.id);
  if (entered.length > 0) tree.stage(deployment);
  if (environment !== settling.environment) tree.stage(environment);
  if (lock !== undefined) {
    if (over || settling.releaseLock) tree.removeLock(deployment.environment);
    else if (entered.length > 0) tree.stage({ ...lock, leaseUntil: leaseEnd(context) });
  }
  return { deployment, environment };
}

/**
 * @param context who writes, and when
 * @returns until when a lock that is taken or renewed now holds by itself
 */
function leaseEnd(context                                                 )         {
  return new Date(context.now + context.leaseMilliseconds).toISOString();
}

/** The deployment that was active until now is superseded, or rolled back where a rollback replaces it. */
async function replaceFormer(
  tree            ,
  environment                   ,
  deployment                  ,
  context              ,
)                             {
  if (environment.active === null || environment.active.deployment === deployment.id) {
    return environment;
  }
  const former = await tree.deployment(environment.active.deployment);
  if (former === undefined) throw missing(environment.active.deployment);
  if (!(0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isActive */ .$m)((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(former))) return environment;
  const undone = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_4__/* .deploymentEvidence */ .L8)(deployment, 'requested')?.undoes === former.id;
  const rolledBack =
    undone || ((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(deployment) === 'rollback' && former.commit !== deployment.commit);
  const facts = { environment: deployment.environment, commit: deployment.commit };
  if (!rolledBack) {
    const message = `Deployment ${deployment.id} became active in ${deployment.environment}.`;
    const end = { code: 'SUPERSEDED', message, remedy: 'Nothing is to be done.', facts };
    tree.stage(
      (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(former, 'superseded', { phase: 'superseded', by: deployment.id, ...end }, context),
    );
    return environment;
  }
  const message = `Deployment ${deployment.id} took ${deployment.environment} back to ${deployment.commit}.`;
  const remedy = 'Find out why it was rolled back before a newer commit is promoted.';
  const end = { code: 'ROLLED_BACK', message, remedy, facts };
  tree.stage(
    (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(former, 'rolled-back', { phase: 'rolled-back', by: deployment.id, ...end }, context),
  );
  return (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutAccepted */ .I)(environment, former.id);
}

/**
 * @param id a deployment's id
 * @returns the error LEDGER_RECORD_MISSING
 */
function missing(id        )                                 {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .ledgerError */ .E)('LEDGER_RECORD_MISSING', {
    message: `Expected deployment ${id} in the ledger; it is not there.`,
    remedy:
      'Give the id as record-deployment printed it, of this application and this ledger branch.',
    facts: { deployment: id },
  });
}


/***/ }),

/***/ 20297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vA: () => (/* binding */ totalsOf),
/* harmony export */   vz: () => (/* binding */ planFreeze)
/* harmony export */ });
/* unused harmony export freezeInto */
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62737);
/* harmony import */ var _archive_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15149);
/* harmony import */ var _freezing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1770);
/* harmony import */ var _index_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7402);
/* harmony import */ var _pack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27155);
/* harmony import */ var _pack_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14366);
                                                     

                                                         






/** What a write freezes: the records, the archive's files, and what the hot tree says of it afterwards. */
                         
                                               
                                                         
                                 
 

/**
 * Decides whether a write freezes records. Not where it writes nothing itself (law 5), and not where the archive's
 * branch is elsewhere than the hot tree says: then somebody pushed to it, or its refs were read while one moved.
 * @param tree the hot tree with what the write wants
 * @param archive the archive's branch, as the push will stand on it
 * @param limits when, and how many
 * @returns undefined where nothing is frozen
 * @throws LEDGER_ARCHIVE_INVALID where an index cannot be read
 */
async function planFreeze(
  tree            ,
  archive                                                    ,
  limits                ,
)                              {
  const document = await tree.archive();
  if (document?.commit !== archive.head) return undefined;
  if ((await tree.changes()).size === 0) return undefined;
  const chosen = (0,_freezing_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseFrozen */ .Kp)(await tree.hot(), limits);
  // What this very write changes is not signed yet.
  const records = chosen.filter((record) => !tree.isStaged((0,_examine_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(record)));
  if (records.length === 0) return undefined;
  const before = document === undefined ? (0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .noTotals */ .Bo)(tree.application) : totalsOf(document);
  return freezeInto(archive, before, records);
}

/**
 * Makes packs of records and adds them to the indices.
 * @param archive the archive as it is
 * @param before what the hot tree says of it
 * @param records what is frozen, the oldest first
 * @throws LEDGER_ARCHIVE_INVALID where an index cannot be read
 */
async function freezeInto(
  archive            ,
  before               ,
  records                            ,
)                  {
  const files = new Map                           ();
  const pages = new Map                ();
  let totals = before;
  const entries = [];
  for (const pack of (0,_pack_js__WEBPACK_IMPORTED_MODULE_3__/* .cutPacks */ .D8)(records)) {
    const number = totals.packs;
    const added = (0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .addPack */ .py)(totals, pack);
    totals = added.totals;
    files.set((0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .packPath */ .x9)(number), pack.bytes);
    const page = (0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .pagePath */ .HX)((0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .pageOf */ .ZZ)(number));
    const known = pages.get(page) ?? Buffer.from((await archive.readFile(page)) ?? []).toString();
    pages.set(page, known + (0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .entryLine */ .bV)(added.entry));
    entries.push(...pack.records.flatMap((record) => (0,_index_files_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesFor */ .aB)(record, number)));
  }
  for (const [path, text] of pages) files.set(path, Buffer.from(text));
  for (const [path, bytes] of await (0,_index_files_js__WEBPACK_IMPORTED_MODULE_5__/* .addEntries */ .SS)(archive, entries)) files.set(path, bytes);
  return { records, files, totals };
}

/** @returns the totals of a stored document alone */
function totalsOf(document               )                {
  const { packs, chain, releases, deployments, newest, environments } = document;
  return { packs, chain, releases, deployments, newest, environments };
}


/***/ }),

/***/ 94140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ settleEmergency),
/* harmony export */   eS: () => (/* binding */ sameEmergency),
/* harmony export */   m: () => (/* binding */ goesBack)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43509);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36352);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50141);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54152);

                                                        



                                            

/**
 * @param record a deployment's record
 * @returns whether it takes something back: a rollback, or an emergency that undoes a deployment
 */
function goesBack(record                  )          {
  const kind = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record);
  if (kind === 'rollback') return true;
  return kind === 'emergency' && (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentEvidence */ .L8)(record, 'requested')?.undoes !== undefined;
}

/**
 * What a deployment's new phase means for the emergency of its environment. One that was applied is the environment's;
 * it takes the place of one before it. It ends when its record goes on, or when another deployment becomes active: one
 * of the same images is desired state saying so, and its commit goes into the emergency's record.
 * @param tree the ledger; records are staged there
 * @param environment its pointers
 * @param deployment as it stands now
 * @param context who writes, and when
 * @returns the pointers; the same ones where nothing changed
 */
async function settleEmergency(
  tree                                          ,
  environment                   ,
  deployment                  ,
  context                   ,
)                             {
  const phase = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(deployment);
  const open = environment.emergency?.deployment;
  if (open === deployment.id) {
    return (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpenEmergency */ .aF)(phase) ? environment : (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEmergency */ .Id)(environment);
  }
  const isApplied = (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpenEmergency */ .aF)(phase);
  if (!isApplied && !(0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isActive */ .$m)(phase)) return environment;
  const former = open === undefined ? undefined : await tree.deployment(open);
  if (former !== undefined && (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpenEmergency */ .aF)((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(former))) {
    tree.stage(replacedBy(former, deployment, context));
  }
  return isApplied ? (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withEmergency */ .Q4)(environment, deployment) : (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEmergency */ .Id)(environment);
}

/** The end of an emergency whose place another deployment took. */
function replacedBy(
  emergency                  ,
  deployment                  ,
  context                   ,
)                   {
  const { id, environment, commit } = deployment;
  const said = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentEvidence */ .L8)(deployment, 'desired');
  const isSame = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .sameImages */ .$j)(emergency.release.images, deployment.release.images);
  const told =
    isSame && said !== undefined
      ? (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(
          emergency,
          'desired',
          { phase: 'desired', state: said.state, changes: said.changes },
          context,
        )
      : emergency;
  const what =
    told === emergency
      ? `took its place in ${environment} with ${commit}`
      : `brought desired state of ${environment} to say the same`;
  const facts = { environment, commit };
  return (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(
    told,
    'superseded',
    {
      phase: 'superseded',
      by: id,
      code: told === emergency ? 'SUPERSEDED' : 'EMERGENCY_CLOSED',
      message: `Deployment ${id} ${what}.`,
      remedy: 'Nothing is to be done.',
      facts,
    },
    context,
  );
}

/**
 * @param tree the ledger
 * @param environment its pointers
 * @param images what a person says to have put to the target
 * @param asked who, and why
 * @returns the open emergency that says the same already (law 5)
 */
async function sameEmergency(
  tree                                ,
  environment                   ,
  images                                       ,
  asked                                                            ,
)                                        {
  const open = environment.emergency?.deployment;
  const record = open === undefined ? undefined : await tree.deployment(open);
  if (record === undefined || !(0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .sameImages */ .$j)(record.release.images, images)) return undefined;
  const requested = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentEvidence */ .L8)(record, 'requested');
  const isSame = requested?.requestedBy === asked.requestedBy && requested.reason === asked.reason;
  return isSame ? record : undefined;
}


/***/ }),

/***/ 36352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ withDesired),
/* harmony export */   I: () => (/* binding */ withoutAccepted),
/* harmony export */   Id: () => (/* binding */ withoutEmergency),
/* harmony export */   Q4: () => (/* binding */ withEmergency),
/* harmony export */   VF: () => (/* binding */ newEnvironmentRecord),
/* harmony export */   Vn: () => (/* binding */ withoutOpen),
/* harmony export */   Xf: () => (/* binding */ withOpen),
/* harmony export */   Yx: () => (/* binding */ withAccepted),
/* harmony export */   vY: () => (/* binding */ withActive)
/* harmony export */ });
/* unused harmony export pointerTo */
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34431);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54152);



/**
 * @param application the application's name
 * @param environment the environment's name
 * @returns the pointers of an environment where nothing has happened yet
 */
function newEnvironmentRecord(application        , environment        )                    {
  return {
    schema: _record_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaVersion */ .CZ,
    kind: 'environment',
    application,
    environment,
    generation: 0,
    active: null,
    previous: null,
    desired: null,
    accepted: [],
    open: [],
  };
}

/**
 * @param deployment a deployment's record
 * @returns a pointer at it, dated with its newest transition
 */
function pointerTo(deployment                  )                    {
  return {
    deployment: deployment.id,
    commit: deployment.commit,
    at: (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(deployment).at,
  };
}

/** A deployment is under way from now on. */
function withOpen(environment                   , id        )                    {
  if (environment.open.includes(id)) return environment;
  return { ...environment, open: [...environment.open, id].sort() };
}

/** A deployment is not under way any more. */
function withoutOpen(environment                   , id        )                    {
  return { ...environment, open: environment.open.filter((open) => open !== id) };
}

/** Desired state was written for a deployment. */
function withDesired(
  environment                   ,
  deployment                  ,
)                    {
  return { ...environment, desired: pointerTo(deployment) };
}

/** A deployment became active. A deployment of the same commit does not hide what ran before it. */
function withActive(
  environment                   ,
  deployment                  ,
)                    {
  const former = environment.active;
  const previous =
    former === null || former.commit === deployment.commit ? environment.previous : former;
  return { ...environment, active: pointerTo(deployment), previous };
}

/** A deployment was accepted: promotion to the next environment may build on it. */
function withAccepted(
  environment                   ,
  deployment                  ,
)                    {
  const others = environment.accepted.filter((pointer) => pointer.deployment !== deployment.id);
  return {
    ...environment,
    accepted: [pointerTo(deployment), ...others].slice(0, _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumAccepted */ .SC),
  };
}

/** A deployment was rolled back: nothing may build on it any more. */
function withoutAccepted(environment                   , id        )                    {
  return {
    ...environment,
    accepted: environment.accepted.filter((pointer) => pointer.deployment !== id),
  };
}

/** The target runs what desired state does not say, since this deployment. */
function withEmergency(
  environment                   ,
  deployment                  ,
)                    {
  return { ...environment, emergency: pointerTo(deployment) };
}

/** What runs is what desired state says again, as far as emergencies go. */
function withoutEmergency(environment                   )                    {
  const { emergency, ...rest } = environment;
  return emergency === undefined ? environment : rest;
}


/***/ }),

/***/ 31028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withHolds),
/* harmony export */   e: () => (/* binding */ isTakenBackBy)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43509);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34431);
/* harmony import */ var _emergency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94140);

                                                            


                                                    
                                            

/**
 * What an environment holds back once a deployment became active there. A rollback (or an emergency that undoes) adds what it took back: the
 * release that ran, and the one that it undoes where that never ran. Anything else releases the commits that it
 * is newer than, by history and not by date; of what cannot be placed the hold stays. What runs is never held.
 * @param tree the ledger, with the former deployment's end in it
 * @param environment its pointers, `active` still the former one
 * @param deployment what became active
 * @param context when, and how commits stand to each other
 * @returns the pointers with their holds; the same ones where none changed
 */
async function withHolds(
  tree                                ,
  environment                   ,
  deployment                  ,
  context                                    ,
)                             {
  const before = environment.held ?? [];
  const after = (0,_emergency_js__WEBPACK_IMPORTED_MODULE_0__/* .goesBack */ .m)(deployment)
    ? [...(await takenBack(tree, environment, deployment, context.at)), ...before]
    : await notPassed(before, deployment, context);
  const held = after.filter(
    ({ commit }, index) =>
      commit !== deployment.commit && after.findIndex((it) => it.commit === commit) === index,
  );
  if (held.length === before.length && held.every((it, index) => it === before[index])) {
    return environment;
  }
  const { held: _former, ...rest } = environment;
  return held.length === 0 ? rest : { ...rest, held: held.slice(0, _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumHeld */ .kc) };
}

async function takenBack(
  tree                                ,
  { active }                   ,
  rollback                  ,
  at        ,
)                                  {
  const undoes = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEvidence */ .L8)(rollback, 'requested')?.undoes;
  const ids = [...new Set([active?.deployment, undoes])].flatMap((id) => id ?? []);
  const records = await Promise.all(ids.map((id) => tree.deployment(id)));
  return records
    .filter((record) => record !== undefined)
    .filter((record) => isTakenBackBy(record, rollback))
    .map(({ id, commit }) => ({ deployment: id, commit, at, by: rollback.id }));
}

/**
 * @param record a deployment
 * @param rollback a rollback
 * @returns whether the rollback took it back: ended it, or was asked to undo it
 */
function isTakenBackBy(record                  , rollback                  )          {
  return (
    (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEvidence */ .L8)(record, 'rolled-back')?.by === rollback.id ||
    (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEvidence */ .L8)(rollback, 'requested')?.undoes === record.id
  );
}

/** What the deployment's commit does not descend from. */
async function notPassed(
  held                        ,
  { commit }                  ,
  { order }                             ,
)                                  {
  const kept                = [];
  for (const it of held) {
    if (it.commit === commit || (await order(commit, it.commit)) !== 'newer') kept.push(it);
  }
  return kept;
}


/***/ }),

/***/ 77855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ refuseOvertaking)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99804);
                                               

                                                         
                                                  

/** What is about to replace something. */
                            
                               
                             
                                
                                      
 

/** What would be replaced. */
                           
                              
                             
                                                                     
                       
                                                                                                     
                               
 

/**
 * Law 4: an older commit never replaces a newer one unless the request is a rollback; and what cannot be
 * compared is refused (law 7). Diverged commits pass here: whether those may reach an environment is a gate's.
 * @param candidate what is about to be written
 * @param standings what it would replace
 * @param order tells where one commit stands towards another
 * @throws LEDGER_OVERTAKES
 */
async function refuseOvertaking(
  candidate           ,
  standings                     ,
  order                                                                    ,
)                {
  if (candidate.kind === 'rollback') return;
  if (candidate.kind === 'emergency' && candidate.undoes !== undefined) return;
  const seen = new Set        ([candidate.commit]);
  for (const standing of standings) {
    if (seen.has(standing.commit)) continue;
    seen.add(standing.commit);
    const found = await order(candidate.commit, standing.commit);
    if (found === 'same' || found === 'newer' || found === 'diverged') continue;
    if (found === 'unknown' && standing.byArrival === true) continue;
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerError */ .E)('LEDGER_OVERTAKES', {
      message: `Expected a commit that is newer than ${standing.commit}, which ${standing.how} in ${candidate.environment} (deployment ${standing.deployment}); found ${candidate.commit}, which is ${found === 'older' ? 'older' : 'not known to be newer'}.`,
      remedy:
        found === 'older'
          ? 'Promote a newer commit; or, to go back on purpose, start a rollback.'
          : 'Make the history of both commits readable for this job (fetch depth, permissions of its token), and start it again.',
      facts: {
        environment: candidate.environment,
        commit: candidate.commit,
        standing: standing.commit,
        order: found,
      },
    });
  }
}


/***/ }),

/***/ 86188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O2: () => (/* binding */ commitOrder),
  TZ: () => (/* binding */ commitOrderOf),
  Q9: () => (/* binding */ connectLedger)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/unreachable.js
var unreachable = __webpack_require__(25355);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/ref-name.js
var ref_name = __webpack_require__(38507);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/advance-deployment.js
var advance_deployment = __webpack_require__(24599);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/archive-layout.js
var archive_layout = __webpack_require__(15149);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/freezing.js
var archive_freezing = __webpack_require__(1770);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/error-codes.js
var error_codes = __webpack_require__(99804);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/lock.js
var src_lock = __webpack_require__(35602);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/phases.js
var phases = __webpack_require__(50141);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/reader.js + 3 modules
var reader = __webpack_require__(96468);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/record.js
var src_record = __webpack_require__(54152);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/agreement.js
var agreement = __webpack_require__(43509);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/evidence.js
var src_evidence = __webpack_require__(38956);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/release-writes.js






                                            

/** building: only where there is no record, or an attempt failed before anything was claimed. */
async function startRelease(
  tree            ,
  commit           ,
  engine        ,
  context                   ,
)                         {
  const record = begun(await tree.release(commit), tree.application, commit, engine, context);
  tree.stage(record);
  return record;
}

function begun(
  record                           ,
  application        ,
  commit           ,
  engine        ,
  context                   ,
)                {
  const start = record ?? (0,src_record/* newReleaseRecord */.x1)(application, commit);
  const failedUnclaimed =
    record !== undefined && (0,src_record/* phaseOf */.hU)(record) === 'failed' && !(0,src_record/* phasesOf */.I$)(record).includes('claimed');
  if (record !== undefined && !failedUnclaimed) return record;
  return (0,src_record/* transition */.kY)(start, 'building', { phase: 'building', engine }, context);
}

/** built, signed and claimed, unless somebody claimed the commit before. */
async function claimRelease(
  tree            ,
  commit           ,
  built                            ,
  signed                             ,
  context                   ,
)                                                                     {
  const existing = await tree.release(commit);
  const claim = existing?.transitions.find(({ to }) => to === 'claimed');
  if (existing !== undefined && claim !== undefined) {
    const images = (0,agreement/* releaseEvidence */.Z3)(existing, 'claimed')?.images;
    const same = (0,canonical_json/* canonicalJson */.d)(images) === (0,canonical_json/* canonicalJson */.d)(built.images);
    return { won: same && (0,src_lock/* sameOwner */.s0)(claim.by, context.by), record: existing };
  }
  let record = begun(existing, tree.application, commit, built.engine, context);
  record = (0,src_record/* transition */.kY)(record, 'built', built, context);
  record = (0,src_record/* transition */.kY)(record, 'signed', signed, context);
  record = (0,src_record/* transition */.kY)(record, 'claimed', { phase: 'claimed', images: built.images }, context);
  tree.stage(record);
  return { won: true, record };
}

/**
 * published or released, unless recorded already; then it must not say anything else than the record. A release that
 * got further papers is released again, with all of them.
 */
async function recordClaimed                                    (
  tree            ,
  commit           ,
  to   ,
  evidence                      ,
  context                   ,
)                         {
  const record = await tree.release(commit);
  if (record === undefined || !(0,src_record/* phasesOf */.I$)(record).includes('claimed')) {
    throw (0,error_codes/* ledgerError */.E)('LEDGER_NOT_CLAIMED', {
      message: `Expected a claim of commit ${commit} in the ledger before it is ${to}; found ${record === undefined ? 'no record' : `a release that is ${(0,src_record/* phaseOf */.hU)(record)}`}.`,
      remedy: 'Run build-publish-image for this commit: it builds, signs and claims the images.',
      facts: { commit, phase: record === undefined ? null : (0,src_record/* phaseOf */.hU)(record) },
    });
  }
  if ((0,src_record/* phasesOf */.I$)(record).includes(to)) {
    const contradictions = (0,agreement/* releaseContradictions */.mS)(record, evidence);
    if (contradictions.length > 0) throw (0,src_evidence/* evidenceError */.KJ)(to, contradictions);
    if (evidence.phase === 'published' || !bringsPapers(record, evidence)) return record;
  }
  const after = (0,src_record/* transition */.kY)(record, to, evidence, context);
  tree.stage(after);
  return after;
}

/** Whether it names papers that the record does not; those that an earlier run attached beside stay recorded there. */
function bringsPapers(record               , evidence                               )          {
  const known = new Set        (
    record.transitions.flatMap(({ evidence: it }) =>
      it.phase === 'released'
        ? [...it.waybills, ...(it.attestations ?? [])].map(({ attestation }) => attestation)
        : [],
    ),
  );
  return [...evidence.waybills, ...(evidence.attestations ?? [])].some(
    ({ attestation }) => !known.has(attestation),
  );
}

/** failed, unless the release is past what this attempt did not reach, or the same failure is its end already. */
async function failRelease(
  tree            ,
  commit           ,
  failure                             ,
  context                   ,
)                         {
  const existing = await tree.release(commit);
  if (existing !== undefined) {
    if ((0,src_record/* phasesOf */.I$)(existing).includes(failure.reaching)) return existing;
    if ((0,canonical_json/* canonicalJson */.d)((0,src_record/* lastTransition */.gM)(existing).evidence) === (0,canonical_json/* canonicalJson */.d)(failure))
      return existing;
  }
  const start = existing ?? (0,src_record/* newReleaseRecord */.x1)(tree.application, commit);
  const record = (0,src_record/* transition */.kY)(start, 'failed', failure, context);
  tree.stage(record);
  return record;
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/signatures.js
var signatures = __webpack_require__(910);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/emergency.js
var emergency = __webpack_require__(94140);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/layout.js
var layout = __webpack_require__(93127);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/requested.js

                                                            

                                                          

                                                               

                                            

/**
 * Law 1: only what was claimed for its commit is deployed.
 * @param tree the ledger
 * @param request what is asked for
 * @throws LEDGER_NOT_CLAIMED
 */
async function refuseUnclaimed(tree            , request                   )                {
  const { commit, images } = request.release;
  const record = await tree.release(commit);
  const claimed = record === undefined ? undefined : (0,agreement/* releaseEvidence */.Z3)(record, 'claimed')?.images;
  if (claimed !== undefined && (0,agreement/* sameImages */.$j)(claimed, images)) return;
  const list = (items                                             )         =>
    items.map(({ name, digest }) => `${name}@${digest}`).join(', ');
  throw (0,error_codes/* ledgerError */.E)('LEDGER_NOT_CLAIMED', {
    message: `Expected the images that the ledger holds as the claim of commit ${commit} (${claimed === undefined ? 'there is none' : list(claimed)}); found ${list(images)}.`,
    remedy:
      claimed === undefined
        ? 'Release this commit first: build-publish-image claims its images.'
        : 'Deploy the digests of the claim; whatever else stands in the registry is not this release.',
    facts: { commit, claimed: claimed === undefined ? null : list(claimed), found: list(images) },
  });
}

/**
 * Makes the record of a request, with an id of its own; it is not staged.
 * @param tree the ledger
 * @param request what is asked for
 * @param context who asks, and when
 * @throws what `transition` throws
 */
async function requested(
  tree            ,
  request                   ,
  context              ,
)                            {
  const { environment, delivery, release } = request;
  let id = (0,layout/* newDeploymentId */.XM)(context.at, release.commit);
  while ((await tree.deployment(id)) !== undefined)
    id = (0,layout/* newDeploymentId */.XM)(context.at, release.commit);
  const evidence                                    = {
    phase: 'requested',
    kind: request.kind,
    images: release.images.map(({ name, digest }) => ({ name, digest })),
    planHash: request.planHash,
    requestedBy: request.requestedBy,
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    ...(request.undoes === undefined ? {} : { undoes: request.undoes }),
    ...(request.version === undefined ? {} : { version: request.version }),
    ...(request.overrides === undefined || request.overrides.length === 0
      ? {}
      : { overrides: [...request.overrides] }),
    ...(request.approvals === undefined || request.approvals.length === 0
      ? {}
      : { approvals: [...request.approvals] }),
    ...(request.automatic === undefined ? {} : { automatic: request.automatic }),
  };
  const record = (0,src_record/* newDeploymentRecord */.Z$)({ id, environment, delivery, release });
  return (0,src_record/* transition */.kY)(record, 'requested', evidence, context);
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/environment.js
var src_environment = __webpack_require__(36352);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/queue.js
var src_queue = __webpack_require__(44618);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/under-way.js
                                           

                                                        

                                                        



                                            

/** @returns the pointers of an environment; those of a new one where nothing has happened yet */
async function environmentOf(tree            , name        )                             {
  return (await tree.environment(name)) ?? (0,src_environment/* newEnvironmentRecord */.VF)(tree.application, name);
}

/** @returns the unfinished deployments of an environment, the earliest first */
async function openDeployments(
  tree            ,
  environment                   ,
)                                       {
  const records = await Promise.all(environment.open.map((id) => tree.deployment(id)));
  return records
    .filter((record) => record !== undefined)
    .filter((record) => (0,phases/* isUnfinished */.ui)((0,src_record/* phaseOf */.hU)(record)));
}

/** @returns the deployments with which a run waits for an environment */
async function placesIn(
  tree            ,
  environment                   ,
  by       ,
)                                       {
  const open = await openDeployments(tree, environment);
  return (0,src_queue/* placesOf */.ek)(open, await tree.lock(environment.environment), by);
}

/**
 * Ends what a run waits for, which never had the lock.
 * @param tree the ledger at the head on which the push will stand
 * @param name the environment
 * @param end why it waits no longer
 * @param context who waited, and when it ends
 * @returns the deployment that ended; undefined where the run waits for nothing
 */
async function withdraw(
  tree            ,
  name        ,
  end            ,
  context                   ,
)                                        {
  const environment = await environmentOf(tree, name);
  const places = await placesIn(tree, environment, context.by);
  const ended = places.map((record) => (0,src_record/* transition */.kY)(record, end.phase, end, context));
  for (const record of ended) tree.stage(record);
  const left = ended.reduce((it, { id }) => (0,src_environment/* withoutOpen */.Vn)(it, id), environment);
  if (ended.length > 0) tree.stage(left);
  return ended.at(-1);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/record-emergency.js
                                                                      



                                                          
                                                               


                                            


/**
 * Records an emergency that a person carried out by hand: requested and applied, once. It happened whoever holds the
 * environment, so it asks for no lock; what it asks for is a claimed release (law 1), a person and a reason.
 * @param tree the ledger at the head on which the push will stand
 * @param request what was done, by whom, and why
 * @param applied what was seen of it
 * @param context who writes, and when
 * @throws LEDGER_NOT_CLAIMED, LEDGER_EVIDENCE_INVALID
 */
async function recordEmergency(
  tree            ,
  request                   ,
  applied                                 ,
  context              ,
)                    {
  if (request.kind !== 'emergency') {
    throw (0,error_codes/* ledgerError */.E)('LEDGER_EVIDENCE_INVALID', {
      message: `Expected an emergency, which alone is recorded after it was done; found a ${request.kind}.`,
      remedy: 'Start a promotion or a rollback: its record is written before it acts.',
      facts: { kind: request.kind },
    });
  }
  await refuseUnclaimed(tree, request);
  const environment = await environmentOf(tree, request.environment);
  const known = await (0,emergency/* sameEmergency */.eS)(tree, environment, request.release.images, request);
  if (known !== undefined) return { deployment: known, environment };
  const asked = await requested(tree, request, context);
  const deployment = (0,src_record/* transition */.kY)(asked, 'applied', applied, context);
  const settling = { before: undefined, deployment, environment, lock: undefined };
  return (0,advance_deployment/* settle */.G9)(tree, { ...settling, releaseLock: false }, context);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/refuse-deployment.js

                                                                      

                                             
                                                               



                                            


/**
 * Records an attempt that a gate did not let through: without a lock, and once for the same refusal. Where the run
 * waited, it is the end of that deployment.
 * @param tree the ledger at the head on which the push will stand
 * @param request what was asked for
 * @param refusal the gate's answer
 * @param context who asks, when
 */
async function refuseDeployment(
  tree            ,
  request                   ,
  refusal         ,
  context              ,
)                    {
  const environment = await environmentOf(tree, request.environment);
  const places = await placesIn(tree, environment, context.by);
  const waited = places.find((record) => (0,src_queue/* isFor */.Gi)(record, request));
  if (waited !== undefined) {
    const deployment = (0,src_record/* transition */.kY)(waited, 'refused', { phase: 'refused', ...refusal }, context);
    const next = (0,src_environment/* withoutOpen */.Vn)(environment, waited.id);
    tree.stage(deployment);
    tree.stage(next);
    return { deployment, environment: next };
  }
  const commit = request.release.commit.slice(0, 12);
  const [newest] = await tree.deployments(request.environment, 1, `-${commit}-`);
  if (newest !== undefined && isSameRefusal(newest, request, refusal)) {
    return { deployment: newest, environment };
  }
  const record = await requested(tree, request, context);
  const deployment = (0,src_record/* transition */.kY)(record, 'refused', { phase: 'refused', ...refusal }, context);
  tree.stage(deployment);
  return { deployment, environment };
}

function isSameRefusal(
  deployment                  ,
  request                   ,
  refusal         ,
)          {
  const asked = (0,agreement/* deploymentEvidence */.L8)(deployment, 'requested');
  const { evidence } = (0,src_record/* lastTransition */.gM)(deployment);
  return (
    evidence.phase === 'refused' &&
    evidence.code === refusal.code &&
    evidence.message === refusal.message &&
    deployment.commit === request.release.commit &&
    asked?.kind === request.kind &&
    asked.planHash === request.planHash
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/closing.js

                                                        

                                                          


                                            

/**
 * A deployment that cannot go on, and why. `OVERTAKEN`: it waited and had changed nothing; another one was started
 * or began to wait in its place. `REPLACED`: its own run goes on with another one. Else its owner is gone.
 */
                    
                                                                                 
     
                             
                                        
                                                              
                             
                                   
      

/**
 * Ends what cannot go on any more.
 * @param tree the ledger; the records are staged there
 * @param environment its pointers
 * @param closed what ends, and why
 * @param by the deployment that goes on instead
 * @param context who writes, and when
 * @returns the pointers without what ended; the same object where nothing did
 */
function closeAll(
  tree            ,
  environment                   ,
  closed                   ,
  by        ,
  context                   ,
)                    {
  let result = environment;
  for (const closing of closed) {
    const end = endOf(closing, by);
    tree.stage((0,src_record/* transition */.kY)(closing.record, end.phase, end, context));
    result = (0,src_environment/* withoutOpen */.Vn)(result, closing.record.id);
  }
  return result;
}

/**
 * @param deployment an unfinished deployment
 * @returns whether nothing outside was changed for it yet
 */
function changedNothing(deployment                  )          {
  return ['requested', 'proposed', 'approved'].includes((0,src_record/* phaseOf */.hU)(deployment));
}

function endOf(
  closing        ,
  by        ,
)                                                                           {
  const { record } = closing;
  const phase = (0,src_record/* phaseOf */.hU)(record);
  switch (closing.why) {
    case 'OVERTAKEN':
    case 'REPLACED': {
      const what =
        closing.why === 'OVERTAKEN'
          ? `when deployment ${by} of ${record.environment} was started`
          : `and deployment ${by} of ${record.environment} goes on in its place`;
      const message = `It waited in phase ${phase} ${what}.`;
      const remedy = 'Nothing is to be done: nothing outside was changed for it.';
      return { phase: 'superseded', by, code: closing.why, message, remedy, facts: { phase } };
    }
    case 'RUN_ENDED':
    case 'LEASE_EXPIRED': {
      const { owner, why, leaseUntil } = closing;
      const who = owner === undefined ? 'the run that made it' : (0,src_lock/* describeOwner */.$S)(owner);
      const message =
        why === 'LEASE_EXPIRED'
          ? `Nothing could be learned of ${who}, and its lease ended at ${leaseUntil ?? 'its time'}, in phase ${phase}.`
          : `It stood in phase ${phase} and ${who} had ended.`;
      const remedy = `Look at deployment ${by}, which was started instead.`;
      return { phase: 'interrupted', code: why, message, remedy, facts: { phase, by } };
    }
    default:
      return (0,src_error/* exhausted */.uW)(closing, 'why a deployment cannot go on');
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/overtaking.js
var overtaking = __webpack_require__(77855);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/start-deployment.js



                                                                    

                                                                                  





                                            


                                                                                                 

/**
 * Begins a deployment, goes on with an unfinished one, or finds that there is nothing to do; takes the lock, or
 * a place in the queue for it.
 * @param tree the ledger at the head on which the push will stand
 * @param request what is asked for
 * @param context who asks, when, and the ports
 * @throws LEDGER_LOCKED, LEDGER_OVERTAKES, LEDGER_SUPERSEDED, LEDGER_NOT_CLAIMED, and what `transition` throws
 */
async function startDeployment(
  tree            ,
  request                   ,
  context              ,
)                   {
  await refuseUnclaimed(tree, request);
  const environment = await environmentOf(tree, request.environment);
  const lock = await tree.lock(request.environment);
  const open = await openDeployments(tree, environment);
  const running = await runsAlready(tree, environment, lock, request);
  if (running !== undefined) {
    const places = (0,src_queue/* placesOf */.ek)(open, lock, context.by).map(replaced);
    const left = closeAll(tree, environment, places, running.id, context);
    if (left !== environment) tree.stage(left);
    return { how: 'running-already', deployment: running, environment: left, lock: undefined };
  }
  const isOurs = lock !== undefined && (0,src_lock/* sameOwner */.s0)(lock.owner, context.by);
  const held = isOurs ? open.find(({ id }) => id === lock.deployment) : undefined;
  if (isOurs && held !== undefined) {
    return goOn(tree, request, { environment, lock, held }, context);
  }
  const queue = await (0,src_queue/* readQueue */.Qf)(open, lock, request, context);
  if (queue.mine === undefined) await (0,src_queue/* refuseSuperseded */.fJ)(tree, request, context.by);
  const situation = { environment, lock, open, queue };
  const judged = lock === undefined || isOurs ? undefined : await judgeLock(lock, context);
  if (lock !== undefined && judged !== undefined && judged.takeOver === undefined) {
    if (request.wait !== true) throw (0,src_lock/* lockedByOther */.ey)(lock, judged.state);
    return waitFor(tree, request, situation, context, undefined);
  }
  const behind = await (0,src_queue/* firstBefore */.CR)(queue, request, context);
  if (behind !== undefined) {
    if (request.wait !== true) throw (0,src_queue/* queuedBehind */.yO)(behind);
    return waitFor(tree, request, situation, context, behind);
  }
  return take(tree, request, { ...situation, takeOver: judged?.takeOver }, context);
}

/** An environment as a run finds it. */
                     
                                          
                                        
                                             
                        
 

async function judgeLock(lock            , context              )                  {
  const { owner, acquiredAt: since, leaseUntil } = lock;
  return (0,src_lock/* judgeOwner */.lT)({ owner, since, leaseUntil }, context);
}

/** This run holds the environment already: it is asked again, and whoever waits waits on. */
async function goOn(
  tree            ,
  request                   ,
  ours                                    
                              
                                    
   ,
  context              ,
)                   {
  const { environment, lock, held } = ours;
  if (!goesOnWith(held, request)) {
    throw (0,src_lock/* lockedBy */.KH)(lock, 'This job holds it for another deployment: finish that one first.');
  }
  await refuseStale(request, (0,advance_deployment/* standings */.ES)(environment, held.id), context);
  const deployment = await (0,advance_deployment/* makeSteps */.oW)(held, request.steps ?? [], context);
  const settling = { before: held, deployment, environment, lock, releaseLock: false };
  const settled = await (0,advance_deployment/* settle */.G9)(tree, settling, context);
  return { ...settled, how: 'resumed', lock: await tree.lock(request.environment) };
}

/** Takes the lock, and ends what cannot go on beside this deployment. */
async function take(
  tree            ,
  request                   ,
  situation                                                         ,
  context              ,
)                   {
  const { environment, lock, open, queue, takeOver } = situation;
  const resumed = resumedBy(request, situation);
  const others = open.filter((record) => record !== resumed && !(0,src_queue/* isQueued */.MX)(record, lock));
  const parked = others.filter(({ id }) => id !== lock?.deployment);
  const replacing = [
    ...(0,advance_deployment/* standings */.ES)(environment, resumed?.id),
    ...parked.filter((other) => other !== resumed).map((other) => waits(other)),
    ...promotions(queue.waiting).map((other) => waits(other, true)),
  ];
  await refuseStale(request, replacing, context);

  const record = resumed ?? (await requested(tree, request, context));
  const deployment = await (0,advance_deployment/* makeSteps */.oW)(record, request.steps ?? [], context);
  const closed = [
    ...others.map((other) => closingOf(other, lock, takeOver)),
    ...(await closedByArrival(request, queue, context)),
    ...(queue.mine === undefined ? [] : [replaced(queue.mine)]),
  ].filter((closing) => closing.record !== resumed);
  let next = closeAll(tree, environment, closed, record.id, context);
  const held = newLock(environment, record, context);
  next = (0,src_environment/* withOpen */.Xf)({ ...next, generation: held.generation }, record.id);
  tree.stage(held);
  tree.stage(next);
  const settled = await (0,advance_deployment/* settle */.G9)(
    tree,
    { before: resumed, deployment, environment: next, lock: held, releaseLock: false },
    context,
  );
  const kept = await tree.lock(request.environment);
  const isNew = resumed === undefined || resumed === queue.mine;
  return { ...settled, how: isNew ? 'started' : 'resumed', lock: kept };
}

/** Takes a place in the queue, once; the place of an older promotion where there is one. */
async function waitFor(
  tree            ,
  request                   ,
  { environment, lock, open, queue }           ,
  context              ,
  behind                              ,
)                   {
  const how = { how: 'waiting', lock, ...(behind === undefined ? {} : { behind }) }         ;
  const underWay = open.filter((record) => !(0,src_queue/* isQueued */.MX)(record, lock) && !goesOnWith(record, request));
  const holder = underWay.filter(({ id }) => id === lock?.deployment);
  const before = [
    ...(0,advance_deployment/* standings */.ES)(environment),
    ...underWay.filter((other) => !holder.includes(other)).map((other) => waits(other)),
    ...promotions(holder).map((other) => ({ ...waits(other, true), how: 'is under way' })),
    ...promotions(queue.waiting).map((other) => waits(other, true)),
  ];
  await refuseStale(request, before, context);
  if (queue.mine !== undefined) return { ...how, deployment: queue.mine, environment };
  const deployment = await requested(tree, request, context);
  tree.stage(deployment);
  const closed = await closedByArrival(request, queue, context);
  const next = closeAll(tree, environment, closed, deployment.id, context);
  const waiting = (0,src_environment/* withOpen */.Xf)(next, deployment.id);
  tree.stage(waiting);
  return { ...how, deployment, environment: waiting };
}

/** What ends in the queue when a run begins to wait or to act: what it left, who is gone, and what is older. */
async function closedByArrival(
  request                   ,
  queue       ,
  context              ,
)                             {
  const overtaken = await (0,src_queue/* overtakenBy */.z2)(queue, request, context);
  return [
    ...queue.left.map(replaced),
    ...queue.gone,
    ...overtaken.map((record)         => ({ why: 'OVERTAKEN', record })),
  ];
}

function replaced(record                  )         {
  return { why: 'REPLACED', record };
}

/** A deployment whose owner is gone was interrupted; one that waited without a lock is overtaken. */
function closingOf(
  record                  ,
  lock                        ,
  takeOver                      ,
)         {
  if (record.id !== lock?.deployment) {
    return changedNothing(record) ? { why: 'OVERTAKEN', record } : { why: 'RUN_ENDED', record };
  }
  const { owner, leaseUntil } = lock;
  return { why: takeOver ?? 'RUN_ENDED', record, owner, leaseUntil };
}

/**
 * The unfinished deployment that goes on: one that was under way, or with which this run waited, or with which
 * one waited that is gone; never one with which another run waits.
 */
function resumedBy(
  request                   ,
  { open, lock, queue }           ,
)                               {
  const underWay = open.filter((record) => !(0,src_queue/* isQueued */.MX)(record, lock));
  const mine = queue.mine === undefined ? [] : [queue.mine];
  const candidates = [...underWay, ...mine, ...queue.gone.map(({ record }) => record)];
  return candidates.find((record) => goesOnWith(record, request));
}

/** Law 5: the environment runs this release, and nothing was written over it since. */
async function runsAlready(
  tree            ,
  environment                   ,
  lock                        ,
  request                   ,
)                                        {
  const { active, desired } = environment;
  if (active === null || active.deployment !== desired?.deployment) return undefined;
  if (request.again === true || request.kind === 'emergency') return undefined;
  // Something else runs, past desired state.
  if (environment.emergency !== undefined) return undefined;
  // Going back while something else is on its way is no "nothing to do".
  if (request.kind === 'rollback' && lock !== undefined) return undefined;
  if (active.commit !== request.release.commit) return undefined;
  const deployment = await tree.deployment(active.deployment);
  if (deployment === undefined) return undefined;
  return (0,agreement/* sameImages */.$j)(deployment.release.images, request.release.images) ? deployment : undefined;
}

/**
 * An unfinished deployment of the same release, kind and delivery goes on. Where nothing was approved yet the
 * plan must be the same too; after that the plan that was approved is the one that is carried out.
 */
function goesOnWith(deployment                  , request                   )          {
  const asked = (0,agreement/* deploymentEvidence */.L8)(deployment, 'requested');
  return (
    deployment.commit === request.release.commit &&
    (0,agreement/* sameImages */.$j)(deployment.release.images, request.release.images) &&
    deployment.delivery === request.delivery &&
    (0,src_record/* kindOf */.I)(deployment) === request.kind &&
    asked?.undoes === request.undoes &&
    // What is overridden now and was not then is a request of its own: its reason must be recorded.
    (request.overrides ?? []).every(({ gate, reason }) =>
      (asked?.overrides ?? []).some((it) => it.gate === gate && it.reason === reason),
    ) &&
    (asked?.planHash === request.planHash ||
      (0,src_record/* phasesOf */.I$)(deployment).some((it) => it === 'approved' || it === 'desired'))
  );
}

/** What the request would replace: what runs, what desired state says, what is under way, and what waits. */
async function refuseStale(
  { environment, release, kind, undoes }                   ,
  replaced                     ,
  context              ,
)                {
  const candidate = { environment, commit: release.commit, kind, undoes };
  await (0,overtaking/* refuseOvertaking */.X)(candidate, replaced, context.order);
}

function waits({ id, commit }                  , byArrival = false)           {
  return { deployment: id, commit, how: 'waits', byArrival };
}

function promotions(records                             )                              {
  return records.filter((record) => (0,src_record/* kindOf */.I)(record) === 'promote');
}

function newLock(
  environment                   ,
  deployment                  ,
  context              ,
)             {
  return {
    schema: src_record/* schemaVersion */.CZ,
    kind: 'lock',
    application: deployment.application,
    environment: deployment.environment,
    owner: context.by,
    generation: environment.generation + 1,
    acquiredAt: context.at,
    leaseUntil: (0,advance_deployment/* leaseEnd */.iJ)(context),
    deployment: deployment.id,
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error-codes.js
var src_error_codes = __webpack_require__(49482);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/subject-lock.js

                                                            
                                                  



                                            

/** Writing a list takes seconds; a run that nobody can ask about is not waited for much longer. */
const leaseMilliseconds = 10 * 60_000;

/**
 * Takes the locks of digests, all or none: who holds one is the only writer of the list of what is attached to it.
 * @param tree the ledger at the head on which the push will stand
 * @param subjects the digests
 * @param context who asks, when, and whom to ask about another owner's run
 * @returns the locks
 * @throws LEDGER_LOCKED where another run that may still work holds one
 */
async function lockSubjects(
  tree            ,
  subjects                   ,
  context              ,
)                                  {
  const locks                = [];
  for (const subject of new Set(subjects)) {
    const held = await tree.subjectLock(subject);
    if (held !== undefined && (0,src_lock/* sameOwner */.s0)(held.owner, context.by)) {
      locks.push(held);
      continue;
    }
    if (held !== undefined) await refuseHeld(held, context);
    const lock              = {
      schema: src_record/* schemaVersion */.CZ,
      kind: 'subject-lock',
      application: tree.application,
      subject,
      owner: context.by,
      acquiredAt: context.at,
      leaseUntil: new Date(context.now + leaseMilliseconds).toISOString(),
    };
    tree.stage(lock);
    locks.push(lock);
  }
  return locks;
}

/** Frees those of the locks that this run still holds; another one's stay. */
async function freeSubjects(tree            , locks                        )                {
  for (const lock of locks) {
    if (isStill(await tree.subjectLock(lock.subject), lock)) tree.removeSubjectLock(lock.subject);
  }
}

/**
 * @param tree the ledger of now
 * @param locks what this run took
 * @throws FENCED_OFF where one of them is not this run's any more
 */
async function refuseLostSubjects(
  tree            ,
  locks                        ,
)                {
  for (const lock of locks) {
    const held = await tree.subjectLock(lock.subject);
    if (isStill(held, lock)) continue;
    throw (0,src_error_codes/* coreError */.i)('FENCED_OFF', {
      message: `Expected this run to hold the papers of ${lock.subject}; ${held === undefined ? 'nobody does (any more)' : `${(0,src_lock/* describeOwner */.$S)(held.owner)} took them over at ${held.acquiredAt}`}.`,
      remedy: 'Nothing more was changed. Start the job again: it adds what is missing.',
      facts: { subject: lock.subject },
    });
  }
}

function isStill(held                         , lock             )          {
  return held?.acquiredAt === lock.acquiredAt && (0,src_lock/* sameOwner */.s0)(held.owner, lock.owner);
}

async function refuseHeld(
  { owner, subject, acquiredAt: since, leaseUntil }             ,
  context                                       ,
)                {
  const { takeOver, state } = await (0,src_lock/* judgeOwner */.lT)({ owner, since, leaseUntil }, context);
  if (takeOver !== undefined) return;
  throw (0,error_codes/* ledgerError */.E)('LEDGER_LOCKED', {
    message: `Expected the papers of ${subject} to be free; ${(0,src_lock/* describeOwner */.$S)(owner)} holds them since ${since}.`,
    remedy:
      state === 'running'
        ? 'Wait until that run has ended, or cancel it; then start this job again.'
        : `Whether that run still works cannot be read, so its lease counts: start this job again after ${leaseUntil}.`,
    facts: { subject, acquiredAt: since, leaseUntil, run: owner.run, job: owner.job },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/tree.js
var src_tree = __webpack_require__(48157);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/freeze.js
var freeze = __webpack_require__(20297);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/write.js

                                                                       
                                                            

                                                            
                                                     
                                               


/** Where a write goes, and in whose name. */
                             
                                     
                               
                                                             
                                                                       
                        
                            
                                    
                                        
                                                                
 

/** What is written: told as a line, and as a function of the ledger on which the push will stand. */
                           
                        
                                                                        
                                                                          
                                            
                                                  
 

                                                 
                    
                                                                                      
                                                   
 

/** What one attempt of a push decided. */
                      
                    
                            
                                      
 

/**
 * Writes to the ledger with one push, and freezes records in the same one when the hot tree has become large. Where
 * only freezing fails (an index is damaged, a rule forbids the archive's branch, the key of this run may not sign for
 * it), the write lands without it.
 * @param place where, and in whose name
 * @param write what
 * @throws what the act throws, and what pushing throws
 */
async function writeLedger   (place            , write          )                          {
  const freezing = { tried: false };
  const plan = async (tree            , archive          )                              => {
    if ((await tree.hotCount()) <= place.freezing.above) return undefined;
    freezing.tried = true;
    return (0,freeze/* planFreeze */.vz)(tree, archive, place.freezing);
  };
  try {
    return await pushOnce(place, write, plan);
  } catch (error) {
    if (!freezing.tried || !isOfFreezing(error)) throw error;
    return await pushOnce(place, write, () => Promise.resolve(undefined));
  }
}

function isOfFreezing(error         )          {
  return (
    (0,src_error/* isWaybillError */.xS)(error, 'LEDGER_ARCHIVE_INVALID') ||
    (0,src_error/* isWaybillError */.xS)(error, 'LEDGER_SIGNER_REFUSED') ||
    (0,src_error/* isWaybillError */.xS)(error, 'GIT_PUSH_DECLINED')
  );
}

/**
 * The archive's intent comes first, so that the hot tree can name the commit that holds what is frozen. It lets the
 * write act, because what may be frozen depends on that; the ledger's intent writes what came of it.
 */
async function pushOnce   (
  { repository, application, refs, owner, signing, filesAt }            ,
  { what, act, companions, context }          ,
  plan                                                                      ,
)                          {
  const say = (text        )                                                        => ({
    message: messageOf(application, owner, text),
    author: { name: oneLine(owner.actor), email: 'waybill@localhost' },
  });
  let decided                        ;
  const archive            = {
    ref: refs.archive,
    lazy: true,
    apply: async (snapshot, earlier) => {
      const tree = new src_tree/* LedgerTree */.W(application, filesAt(snapshot.heads.get(refs.ledger)), signing);
      const value = await act(tree, { ...context, commits: earlier });
      const freeze = await plan(tree, snapshot);
      decided = { value, tree, freeze };
      if (freeze === undefined) return { kind: 'unchanged' };
      const text = `${String(freeze.records.length)} records frozen`;
      return { kind: 'commit', files: freeze.files, ...say(text) };
    },
  };
  const ledger            = {
    ref: refs.ledger,
    apply: async (_snapshot, earlier) => {
      if (decided === undefined) throw new TypeError('the intents are applied in their order');
      const { tree, freeze } = decided;
      const commit = earlier.get(refs.archive);
      if (freeze !== undefined && commit !== undefined)
        tree.freeze(freeze.records, freeze.totals, commit);
      const files = await tree.changes();
      return files.size === 0 ? { kind: 'unchanged' } : { kind: 'commit', files, ...say(what) };
    },
  };
  const result = await repository.update([...companions, archive, ledger]);
  const commits = new Map                   ();
  for (const { ref, after } of result.refs)
    if (after !== undefined && ref !== refs.archive) commits.set(ref, after);
  const head = commits.get(refs.ledger);
  if (decided === undefined || head === undefined) {
    throw new TypeError('an update applies every intent, and a write leaves a ledger');
  }
  return { value: decided.value, changed: result.changed, head, commits };
}

                  
                        
                         
 

function messageOf(application        , owner       , what        )         {
  const { repository, run, attempt, job } = owner;
  const trailers = [
    `Waybill-Application: ${application}`,
    `Waybill-Run: ${oneLine(`${repository} ${run}/${String(attempt)} ${job}`)}`,
  ];
  return `${application} ${oneLine(what)}\n\n${trailers.join('\n')}\n`;
}

/** Text from a forge as one line that git takes in a header. */
function oneLine(text        )         {
  return text.replace(/[\p{Cc}<>]+/gu, ' ').trim() || 'unnamed';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/ledger.js





                                                              

                                                                                      
             
                 
          
                    
                    
                 
                    
         
                
                 
             
            
                               














const oneHour = 3_600_000;

/**
 * Opens the ledger for a run that writes. Each write is an intent: a function of the ledger at the head on
 * which its push will stand, applied again when another writer was faster (law 4).
 * @param options where the ledger is, who acts, and the ports that answer for the forge
 */
function openLedger(options               )         {
  return new GitLedger(options);
}

class GitLedger extends reader/* GitLedgerReader */.b                   {
           #options               ;
           #clock       ;

  constructor(options               ) {
    super(options);
    this.#options = options;
    this.#clock = options.clock ?? time/* systemClock */.ml;
  }

  async startRelease(commit           , engine        )                          {
    return this.#writeRelease(`release ${commit}: building`, (tree, context) =>
      startRelease(tree, commit, engine, context),
    );
  }

  async claim(
    commit           ,
    built                                           ,
    signed                                            ,
  )                   {
    const { value, changed, head } = await this.#write(
      `release ${commit}: built, signed, claimed`,
      (tree, context) =>
        claimRelease(
          tree,
          commit,
          { phase: 'built', ...built },
          { phase: 'signed', ...signed },
          context,
        ),
    );
    return { ...value, changed, head };
  }

  async recordPublished(
    commit           ,
    published                                               ,
  )                          {
    return this.#writeRelease(`release ${commit}: published`, (tree, context) =>
      recordClaimed(tree, commit, 'published', { phase: 'published', ...published }, context),
    );
  }

  async recordReleased(
    commit           ,
    released                                              ,
    free                         = [],
  )                          {
    return this.#writeRelease(`release ${commit}: released`, async (tree, context) => {
      await freeSubjects(tree, free);
      const evidence = { phase: 'released'         , ...released };
      return recordClaimed(tree, commit, 'released', evidence, context);
    });
  }

  async lockSubjects(subjects                   )                                  {
    const { value } = await this.#write(
      `papers of ${String(subjects.length)} image(s): locked`,
      (tree, context) => lockSubjects(tree, subjects, context),
    );
    return value;
  }

  async freeSubjects(locks                        )                {
    if (locks.length === 0) return;
    await this.#write(`papers of ${String(locks.length)} image(s): free`, (tree) =>
      freeSubjects(tree, locks),
    );
  }

  subjectFence(locks                        )                      {
    return async () => refuseLostSubjects(await this.tree(), locks);
  }

  async recordReleaseFailed(
    commit           ,
    failure                                            ,
  )                          {
    return this.#writeRelease(`release ${commit}: failed`, (tree, context) =>
      failRelease(tree, commit, { phase: 'failed', ...failure }, context),
    );
  }

  async startDeployment(request                   )                             {
    const { value, ...written } = await this.#write(
      `${request.environment}: ${request.kind} ${request.release.commit}`,
      (tree, context) => startDeployment(tree, request, context),
    );
    return { ...value, ...written };
  }

  async refuseDeployment(request                   , refusal         )                             {
    const { value, ...written } = await this.#write(
      `${request.environment}: ${request.kind} ${request.release.commit} refused`,
      (tree, context) => refuseDeployment(tree, request, refusal, context),
    );
    return { ...value, ...written };
  }

  async recordEmergency(
    request                   ,
    applied                                                ,
  )                             {
    const { value, ...written } = await this.#write(
      `${request.environment}: ${request.kind} ${request.release.commit} applied`,
      (tree, context) => recordEmergency(tree, request, { phase: 'applied', ...applied }, context),
    );
    return { ...value, ...written };
  }

  async advance(
    id        ,
    steps                           ,
    options                 = {},
  )                             {
    const companions = (options.companions ?? []).map((it) => this.#unlessRecorded(it, id, steps));
    const { value, ...written } = await this.#write(
      `deployment ${id}: ${steps.map(({ to }) => to).join(', ')}`,
      (tree, context) => (0,advance_deployment/* advanceDeployment */.W7)(tree, id, steps, context, options.releaseLock ?? false),
      companions,
    );
    return { ...value, ...written };
  }

  /**
   * What is recorded already was pushed with its companions: they are not applied again (law 5). Asked of the ledger on
   * which the push will stand, so that it takes no question of its own.
   */
  #unlessRecorded(companion           , id        , steps                           )            {
    return {
      ...companion,
      apply: async (snapshot, earlier) => {
        const { application, ref, trust } = this;
        const tree = new src_tree/* LedgerTree */.W(application, this.filesAt(snapshot.heads.get(ref)), { trust });
        const deployment = await tree.deployment(id);
        if (deployment === undefined) throw (0,advance_deployment/* missing */.LO)(id);
        if (areRecorded(deployment, steps)) return { kind: 'unchanged' };
        return await companion.apply(snapshot, earlier);
      },
    };
  }

  async finish(id        , steps                           )                             {
    const { value, ...written } = await this.#write(
      `deployment ${id}: ${steps.map(({ to }) => to).join(', ')}`,
      async (tree, context) => {
        const advanced = await (0,advance_deployment/* advanceDeployment */.W7)(tree, id, steps, context, false);
        const phase = (0,src_record/* phaseOf */.hU)(advanced.deployment);
        if (!(0,phases/* isUnfinished */.ui)(phase)) return advanced;
        throw (0,error_codes/* ledgerError */.E)('LEDGER_TRANSITION_ILLEGAL', {
          message: `Expected deployment ${id} to be active or ended when it is finished; it would stand in ${phase}.`,
          remedy: 'Give the steps up to active, or the end with its reason; or advance it instead.',
          facts: { deployment: id, phase },
        });
      },
    );
    return { ...value, ...written };
  }

  async withdraw(environment        , end            )                     {
    // Asked first: the end of every job asks, and few of them wait.
    const tree = await this.tree();
    const pointers = await tree.environment(environment);
    const { owner } = this.#options;
    const places = pointers === undefined ? [] : await placesIn(tree, pointers, owner);
    if (places.length === 0) return { changed: false, deployment: undefined };
    const { value, changed } = await this.#write(
      `${environment}: ${end.phase} while it waited`,
      (now, context) => withdraw(now, environment, end, context),
    );
    return { changed, deployment: value };
  }

  fence(lock            )                      {
    return async () => {
      const held = await this.lock(lock.environment);
      const ours =
        held?.generation === lock.generation &&
        held.deployment === lock.deployment &&
        (0,src_lock/* sameOwner */.s0)(held.owner, lock.owner);
      (0,src_lock/* refuseFenced */.qR)(lock.environment, held, ours);
    };
  }

  async #writeRelease(
    what        ,
    act                                                                                ,
  )                          {
    const { value, changed, head } = await this.#write(what, act);
    return { record: value, changed, head };
  }

  async #write   (
    what        ,
    act                                                         ,
    companions                       = [],
  )                          {
    const { owner, repository, runState, order, signer, freezing } = this.#options;
    const { application, ref, trust, branch } = this;
    const now = this.#clock.now();
    const at = (0,time/* timestamp */.vE)({ now: () => now });
    const leaseMilliseconds = this.#options.leaseMilliseconds ?? oneHour;
    (0,signatures/* refuseUnsigned */.wA)(trust, signer);
    const place = {
      repository,
      application,
      refs: { ledger: ref, archive: (0,ref_name/* branchRef */.Mi)((0,archive_layout/* archiveBranch */.zb)(branch, application)) },
      owner,
      signing: { trust, signer },
      freezing: freezing ?? archive_freezing/* defaultFreezing */.ME,
      filesAt: (head                       ) => this.filesAt(head),
    };
    const context = { by: owner, at, now, leaseMilliseconds, runState, order };
    return writeLedger(place, { what, act, companions, context });
  }
}

/** Whether a record has what companions are for: the steps that ask for their commits, or else all steps. */
function areRecorded(deployment                  , steps                           )          {
  const asking = steps.filter(({ evidence }) => typeof evidence === 'function');
  return (0,advance_deployment/* missingSteps */.uB)(deployment, asking.length > 0 ? asking : steps).length === 0;
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/early-questions.js
var early_questions = __webpack_require__(27767);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-trust.js + 1 modules
var ledger_trust = __webpack_require__(41276);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/record-signer.js
var record_signer = __webpack_require__(57446);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ledger-connection.js


                                                  

                                                    




/**
 * Opens the ledger of the application, with everything that its writes ask: who acts, whether an owner's run
 * still works, how commits stand to each other, who signs, and whose signatures count.
 * @param connections the systems of the deployment
 */
async function connectLedger(connections             )                  {
  const { settings } = connections;
  (0,early_questions/* bringLedger */.Ao)(connections).catch(() => undefined);
  const [{ application, ops }, repository, forge, trust, signer] = await Promise.all([
    connections.names(),
    connections.opsGit(),
    connections.forge(),
    (0,ledger_trust/* ledgerTrust */.W)(connections),
    (0,record_signer/* recordSigner */.C)(connections),
  ]);
  return openLedger({
    repository,
    branch: ops.ledger,
    application,
    owner: settings.owner,
    runState: async (owner, since) =>
      await forge.runState(owner, since).catch((error         ) => {
        // Nobody knows, so the lease decides.
        if ((0,unreachable/* isUnreachable */.R)(error)) return 'unknown'         ;
        throw error;
      }),
    order: commitOrderOf(connections),
    ...(trust === undefined ? {} : { trust }),
    ...(signer === undefined ? {} : { signer }),
    ...(settings.clock === undefined ? {} : { clock: settings.clock }),
  });
}

/**
 * @param connections the systems of the deployment
 * @returns tells how commits of the application stand to each other; `unknown` where its repository is away
 */
function commitOrderOf(
  connections             ,
)                                                                     {
  return async (candidate, current) => {
    const { unreachable } = await connections.names();
    if (unreachable !== undefined) return 'unknown';
    return await commitOrder(await connections.applicationGit(), candidate, current);
  };
}

/**
 * @param git the application's repository
 * @param candidate the commit that is asked about
 * @param current the commit that it is compared with
 * @returns where `candidate` stands, by history and never by dates; `unknown` where either is not there
 */
async function commitOrder(
  git               ,
  candidate           ,
  current           ,
)                       {
  if (candidate === current) return 'same';
  try {
    if (await git.isAncestor(current, candidate)) return 'newer';
    return (await git.isAncestor(candidate, current)) ? 'older' : 'diverged';
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND')) return 'unknown';
    throw error;
  }
}


/***/ }),

/***/ 57446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ recordSigner)
/* harmony export */ });
/* harmony import */ var _waybill_ledger_key_trust__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12421);
                                                    

                                                    

/**
 * @param connections the systems of the deployment
 * @returns who signs what this step writes into the ledger; undefined where nobody was named: whether that is enough,
 *   the policy says. As the run itself it signs only where the policy lets it publish what a certificate tells
 *   (SIGNING_PUBLIC_REFUSED)
 */
async function recordSigner(connections             )                                    {
  const { ledgerSigner } = connections.settings;
  if (ledgerSigner === undefined) return undefined;
  if (!('keyless' in ledgerSigner)) return (0,_waybill_ledger_key_trust__WEBPACK_IMPORTED_MODULE_0__/* .keyLedgerSigner */ .V)(ledgerSigner);
  const { authority, connect } = ledgerSigner.keyless;
  const [{ certificateLedgerSigner }, { permittedSigner }] = await Promise.all([
    __webpack_require__.e(/* import() */ 9457).then(__webpack_require__.bind(__webpack_require__, 79457)),
    Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(1286)]).then(__webpack_require__.bind(__webpack_require__, 34650)),
  ]);
  return certificateLedgerSigner(authority, async () => {
    const policy = await connections.home.policy();
    return permittedSigner(await connect(), policy?.ledger.signers ?? []);
  });
}


/***/ })

};
})
