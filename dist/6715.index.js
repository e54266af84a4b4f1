export const id = 6715;
export const ids = [6715];
export const modules = {

/***/ 4934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ledgerExport: () => (/* binding */ ledgerExport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1291);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1182);
/* harmony import */ var _shown_progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(738);




                                             



/** `waybill ledger export`: everything that the ledger holds of an application, as a file. */
const ledgerExport          = {
  name: 'ledger export',
  about: 'Every record as a line of JSON, frozen ones too, and a line that seals them.',
  positionals: [],
  options: {
    ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionOptions */ .HZ,
    output: { about: 'The file to write; standard output where absent.', value: 'FILE' },
  },
  details: [
    'Each line is a release or a deployment with a seal over all of it; the last one says how many there are and seals them together, so that a changed byte or a missing line is found. A record that was frozen and changed since is there twice, the newer one later.',
    _cli_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionDetails */ .XR,
  ],
  examples: ['waybill ledger export --output ledger.jsonl', 'waybill ledger export | gzip > l.gz'],
  run: async (call) => {
    const file = call.text('output');
    const lines = await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .withConnections */ .q5)(call, _shown_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .shownOnErrors */ .i, async (connections) => {
      let count = 0;
      const reader = await (0,_records_js__WEBPACK_IMPORTED_MODULE_5__/* .ledgerReader */ .zY)(connections);
      async function* text()                        {
        for await (const line of reader.exportRecords()) {
          count += 1;
          yield `${line}\n`;
        }
      }
      if (file === undefined) await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(text, process.stdout, { end: false });
      else await writeWhole(file, text);
      return count;
    });
    if (file !== undefined) process.stdout.write(`${file}: ${String(lines - 1)} records.\n`);
    return 0;
  },
};

/** A file of this name is a whole export: one that broke off has another name, and goes. */
async function writeWhole(file        , text                             )                {
  const unfinished = `${file}.unfinished`;
  try {
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(text, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(unfinished));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, file);
  } finally {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true });
  }
}


/***/ }),

/***/ 738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ shownOnErrors)
/* harmony export */ });
                                              

/** Progress goes where results do not. */
const shownOnErrors           = {
  phase: (title) => process.stderr.write(`· ${title}\n`),
  detail: (text) => process.stderr.write(`    ${text}\n`),
  waiting: (text) => process.stderr.write(`    ${text}\n`),
};


/***/ }),

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ keyLedgerSigner),
/* harmony export */   y: () => (/* binding */ keyTrust)
/* harmony export */ });
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3791);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2194);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9804);
                                                 


                                                                       

/** Someone whose signatures in the ledger count, as the policy lists them. */
                                                    
                                                                                               
                                                        
 

/** What the policy says of the ledger's signatures. */
                                        
                                                 
                                               
 

                                   
                        
                                                       
 

/**
 * @param policy whose keys count, and whether a signature is needed
 * @returns the trust that verifies by these keys
 * @throws KEY_INVALID
 */
function keyTrust({ signatures, signers }                       )              {
  const holders                    = signers.map(({ name, key, environments }) => ({
    ...(0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_0__/* .publicKeyVerifier */ .Vq)(key),
    name,
    environments,
  }));
  return {
    signatures,
    verify: ({ payloadType, payload, environment }, { keyid, sig }) => {
      const text = Buffer.from(payload).toString('base64');
      const envelope = { payloadType, payload: text, signatures: [{ sig, keyid }] };
      const { keyId } = (0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__/* .verifyEnvelope */ .FY)(envelope, payloadType, holders).verifier;
      return nameOf(
        holders.filter((holder) => holder.keyId === keyId),
        environment,
      );
    },
  };
}

/** A key may be listed more than once, for other environments: one entry that allows it is enough. */
function nameOf(holders                   , environment                    )         {
  const allowed = holders.find(
    ({ environments }) =>
      environments === undefined ||
      environments.length === 0 ||
      (environment !== undefined && environments.includes(environment)),
  );
  if (allowed !== undefined) return allowed.name;
  const names = [...new Set(holders.map(({ name }) => name))];
  const theirs = [...new Set(holders.flatMap(({ environments }) => environments ?? []))];
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerError */ .E)('LEDGER_SIGNER_REFUSED', {
    message: `Expected the signature of somebody who may sign for ${environment ?? 'releases'}; that of ${names.join(', ')} counts for ${theirs.join(', ')} alone.`,
    remedy:
      'Sign with a key that the policy lists for it, or list the environment at this signer (`ledger.signers`).',
    facts: { signers: names, environments: theirs, environment: environment ?? null },
  });
}

/**
 * @param signer a key
 * @returns who signs the ledger's records with it
 */
function keyLedgerSigner(signer        )               {
  return {
    keyId: signer.keyId,
    sign: (payloadType, payload) => signer.sign((0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_1__/* .preAuthenticationEncoding */ .JD)(payloadType, payload)),
  };
}


/***/ }),

/***/ 4618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ firstBefore),
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   MX: () => (/* binding */ isQueued),
/* harmony export */   Qf: () => (/* binding */ readQueue),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   fJ: () => (/* binding */ refuseSuperseded),
/* harmony export */   yO: () => (/* binding */ queuedBehind),
/* harmony export */   z2: () => (/* binding */ overtakenBy)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3509);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9804);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5602);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4152);
                                           

                                                            
                                           
                                                 

                                                               

                                                  

                                            

/** Who waits for an environment, as one run sees it. */
                        
                                                        
                                              
                                                                     
                                             
                                                               
                                                
                                                                  
                                   
 

/**
 * @param record an unfinished deployment
 * @param lock the lock of its environment, if there is one
 * @returns whether it waits for the environment: it was requested and got no lock, so nothing was changed for it
 */
function isQueued(record                  , lock                        )          {
  return (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseOf */ .hU)(record) === 'requested' && record.id !== lock?.deployment;
}

/**
 * @param open the unfinished deployments of an environment
 * @param lock its lock, if there is one
 * @param by a run
 * @returns the deployments with which that run waits; one at most, unless it was killed between two questions
 */
function placesOf(
  open                             ,
  lock                        ,
  by       ,
)                              {
  return open.filter((record) => isQueued(record, lock) && (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(askedBy(record), by));
}

function askedBy(record                  )        {
  return (record.transitions[0] ?? (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record)).by;
}

/**
 * Reads who waits. A waiting run whose end is known, or whose lease is over where nothing is known, is gone.
 * @param open the unfinished deployments of an environment
 * @param lock its lock, if there is one
 * @param request what this run asks for
 * @param context who asks, when, and whom to ask about the others
 */
async function readQueue(
  open                             ,
  lock                        ,
  request                   ,
  context              ,
)                 {
  const own = placesOf(open, lock, context.by);
  const mine = own.find((record) => isFor(record, request));
  const others = open.filter((record) => isQueued(record, lock) && !own.includes(record));
  const waiting                     = [];
  const gone           = [];
  for (const record of [...others].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { at, by: owner } = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record);
    const leaseUntil = new Date(Date.parse(at) + context.leaseMilliseconds).toISOString();
    const { takeOver } = await (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeOwner */ .lT)({ owner, since: at, leaseUntil }, context);
    if (takeOver === undefined) waiting.push(record);
    else gone.push({ why: takeOver, record, owner, leaseUntil });
  }
  return { mine, left: own.filter((record) => record !== mine), waiting, gone };
}

/**
 * @param record a deployment
 * @param request what a run asks for
 * @returns whether the deployment is for that, whatever its plan: that may change while the run waits
 */
function isFor(record                  , request                   )          {
  return (
    record.commit === request.release.commit &&
    (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .sameImages */ .$j)(record.release.images, request.release.images) &&
    record.delivery === request.delivery &&
    (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record) === request.kind &&
    (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEvidence */ .L8)(record, 'requested')?.undoes === request.undoes
  );
}

/** A way back goes before a way forward: it is asked for because something is wrong. */
function rankOf(kind                )         {
  return kind === 'promote' ? 1 : 0;
}

/**
 * Who has the environment before this run when it is free: every way back before a promotion, and else who came
 * earlier; an older promotion is not before a newer one, which takes its place.
 * @param queue who waits
 * @param request what this run asks for
 * @param context how commits stand to each other
 * @returns the first one before this run; undefined where it is its turn
 */
async function firstBefore(
  queue       ,
  request                   ,
  context                             ,
)                                        {
  const rank = rankOf(request.kind);
  const first = [...queue.waiting].sort((a, b) => rankOf((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(a)) - rankOf((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(b)));
  const overtaken = await overtakenBy(queue, request, context);
  return first.find((record) => {
    const other = rankOf((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record));
    if (other !== rank) return other < rank;
    if (overtaken.includes(record)) return false;
    return queue.mine === undefined || record.id < queue.mine.id;
  });
}

/**
 * @param queue who waits
 * @param request what this run asks for
 * @param context how commits stand to each other
 * @returns the waiting promotions of older commits, whose place a newer one takes
 */
async function overtakenBy(
  queue       ,
  request                   ,
  context                             ,
)                                       {
  if (request.kind !== 'promote') return [];
  const overtaken                     = [];
  for (const record of queue.waiting) {
    if ((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record) !== 'promote') continue;
    const order = await context.order(request.release.commit, record.commit);
    if (order === 'newer') overtaken.push(record);
  }
  return overtaken;
}

/**
 * A run whose place was taken by a newer release is told so, and does not stand in the queue again.
 * @param tree the ledger
 * @param request what this run asks for
 * @param by this run
 * @throws LEDGER_SUPERSEDED with the deployment that took its place
 */
async function refuseSuperseded(
  tree            ,
  request                   ,
  by       ,
)                {
  const { commit } = request.release;
  const newest = await tree.deployments(request.environment, 5, `-${commit.slice(0, 12)}-`);
  const own = newest.find((record) => isFor(record, request) && (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(askedBy(record), by));
  if (own === undefined || (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .phasesOf */ .I$)(own).length !== 2) return;
  const { evidence } = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(own);
  if (evidence.phase !== 'superseded' || evidence.code !== 'OVERTAKEN') return;
  const taker = await tree.deployment(evidence.by);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerError */ .E)('LEDGER_SUPERSEDED', {
    message: `Expected deployment ${own.id} of ${commit} to wait until ${request.environment} is free; ${taker === undefined ? 'a newer commit' : `the newer commit ${taker.commit}`} took its place with deployment ${evidence.by}.`,
    remedy: `Nothing is to be done: nothing was changed for ${commit}, and ${evidence.by} brings what is newer.`,
    facts: {
      environment: request.environment,
      commit,
      deployment: own.id,
      by: evidence.by,
      newer: taker?.commit ?? null,
    },
  });
}

/**
 * @param record the deployment that goes before
 * @returns the error LEDGER_LOCKED for a run that does not wait
 */
function queuedBehind(record                  )                                 {
  const { at, by: owner } = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .lastTransition */ .gM)(record);
  const { environment, id, commit } = record;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerError */ .E)('LEDGER_LOCKED', {
    message: `Expected nobody to wait for ${environment} before this run; ${(0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .describeOwner */ .$S)(owner)} waits since ${at} with the ${(0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(record)} of ${commit} (deployment ${id}).`,
    remedy:
      'Let this run wait too (input `wait` of record-deployment), or start this job again when that deployment has ended.',
    facts: {
      environment,
      deployment: id,
      since: at,
      repository: owner.repository,
      run: owner.run,
      attempt: owner.attempt,
      job: owner.job,
      actor: owner.actor,
    },
  });
}


/***/ }),

/***/ 1256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ policyOfNow),
/* harmony export */   W: () => (/* binding */ ledgerTrust)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8894);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3216);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2553);
/* harmony import */ var _waybill_ledger_key_trust__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2421);


                                                   

                                                    

/**
 * Reads from the policy of now whose records are believed: from the ops repository, or else from the protected
 * branch's head (design, "Whose policy?"). It is the list alone that is read here: whether the policy may be followed
 * is for the gates to say.
 * @param connections the systems of the deployment
 * @returns the trust; undefined, and said so, where there is no policy yet or it lists nobody: then nothing is verified
 * @throws POLICY_UNREACHABLE, CONFIG_INVALID, KEY_INVALID, and what reading throws
 */
async function ledgerTrust(connections             )                                   {
  const policy = await policyOfNow(connections);
  const { progress } = connections.settings;
  if (policy === undefined) {
    progress.detail('There is no policy yet, so nobody is known whose signature would count.');
    return undefined;
  }
  const { signatures, signers } = policy.ledger;
  if (signatures === 'optional' && signers.length === 0) {
    progress.detail('The policy lists no signers of the ledger: its signatures are not verified.');
    return undefined;
  }
  return (0,_waybill_ledger_key_trust__WEBPACK_IMPORTED_MODULE_0__/* .keyTrust */ .y)({ signatures, signers });
}

/**
 * @param connections the systems of the deployment
 * @returns the policy of now, as it is written; undefined where there is none yet
 * @throws CONFIG_INVALID, and what reading throws
 */
async function policyOfNow(connections             )                              {
  const [{ config, ops, unreachable }, repository] = await Promise.all([
    connections.names(),
    connections.opsGit(),
  ]);
  const head = await repository.readRef(`refs/heads/${ops.branch}`);
  const bytes = head === undefined ? undefined : await repository.readFile(head, _waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd);
  if (bytes !== undefined) return (0,_waybill_config__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicy */ .O)(bytes.toString('utf8'), _waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd);
  if (config === undefined) throw (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_3__/* .policyUnreachable */ .nS)(unreachable);
  return (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(config);
}


/***/ })

};
