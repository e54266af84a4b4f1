(function (exports, __distFolder) {'use strict';
exports.ids = [9592];
exports.modules = {

/***/ 49592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerRebuildIndex: () => (/* binding */ ledgerRebuildIndex)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var src_progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/ref-name.js
var ref_name = __webpack_require__(38507);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/error-codes.js
var error_codes = __webpack_require__(99804);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/layout.js
var layout = __webpack_require__(93127);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/signatures.js
var signatures = __webpack_require__(910);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/tree.js
var tree = __webpack_require__(48157);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/archive-layout.js
var archive_layout = __webpack_require__(15149);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/freeze.js
var freeze = __webpack_require__(20297);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/scan.js
var scan = __webpack_require__(56347);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/archive/rebuild-index.js





                                                                        




                                                     


/** Which archive, and in whose name its index is written. */
                                 
                                     
                               
                                                            
                           
                        
                                           
                                             
                               
 

/** What was rebuilt. */
                          
                         
                                                               
                                    
                                                                            
                            
 

/** What the packs make, and what differs from it. */
                
                                 
                                                         
 

/**
 * Makes the index of frozen records anew from the packs alone, and writes what differs. Packs are never changed: where
 * one is damaged, or they are not those that the hot tree vouches for, nothing is written.
 * @param options which archive, and in whose name
 * @throws LEDGER_ARCHIVE_INVALID, LEDGER_RECORD_MISSING where nothing is frozen, LEDGER_SIGNER_MISSING
 */
async function rebuildIndex(options                )                   {
  const { repository, application, branch = layout/* defaultLedgerBranch */.RN, owner, trust, signer } = options;
  (0,signatures/* refuseUnsigned */.wA)(trust, signer);
  const ref = (0,ref_name/* branchRef */.Mi)(branch);
  let plan                  ;
  const message = `${application} index of frozen records\n`;
  const author = { name: owner.actor, email: 'waybill@localhost' };
  const archive            = {
    ref: (0,ref_name/* branchRef */.Mi)((0,archive_layout/* archiveBranch */.zb)(branch, application)),
    lazy: true,
    apply: async (snapshot) => {
      const { head } = snapshot;
      if (head === undefined) throw nothingFrozen(application);
      const tree = treeOf(options, snapshot.heads.get(ref));
      plan = await planRebuild(options, snapshot, await vouchedFor(tree));
      if (plan.files.size === 0) return { kind: 'unchanged' };
      return { kind: 'commit', files: plan.files, message, author };
    },
  };
  const ledger            = {
    ref,
    apply: async (snapshot, earlier) => {
      const commit = earlier.get(archive.ref);
      if (plan === undefined || commit === undefined)
        throw new TypeError('the intents are applied in their order');
      const tree = treeOf(options, snapshot.head);
      tree.freeze([], plan.totals, commit);
      const files = await tree.changes();
      if (files.size === 0) return { kind: 'unchanged' };
      return { kind: 'commit', files, message, author };
    },
  };
  const { changed } = await repository.update([archive, ledger]);
  return { packs: plan?.totals.packs ?? 0, files: [...(plan?.files.keys() ?? [])].sort(), changed };
}

function treeOf(
  { repository, application, trust, signer }                ,
  head                       ,
)             {
  const source = {
    readFile: async (path        ) =>
      head === undefined ? undefined : repository.readFile(head, path),
    listFiles: async (folder        ) =>
      head === undefined ? [] : repository.listFiles(head, folder),
  };
  return new tree/* LedgerTree */.W(application, source, { trust, signer });
}

/** What the hot tree says of the packs; where that is gone, the packs speak for themselves. */
async function vouchedFor(tree            )                                     {
  const document = await tree.archive();
  return document === undefined ? undefined : (0,freeze/* totalsOf */.vA)(document);
}

async function planRebuild(
  { application, trust, progress = src_progress/* silentProgress */.R }                ,
  snapshot          ,
  vouched                           ,
)                {
  const count = (await snapshot.listFiles('packs')).length;
  const expected = new scan/* ExpectedArchive */.vD(application);
  progress.phase(`Frozen records of ${application}`);
  const options = {
    application,
    read: snapshot.readFile,
    trust,
    onProgress: (packs        ) => progress.detail(`${String(packs)} of ${String(count)} packs`),
  };
  for await (const pack of (0,scan/* scanPacks */.WV)(count, options)) {
    const [problem] = pack.problems;
    if (problem !== undefined) {
      throw notRebuilt(
        `every record of ${(0,archive_layout/* packPath */.x9)(pack.number)} as it was frozen; ${problem.path}: ${problem.message}`,
      );
    }
    const { packs, chain } = expected.add(pack);
    if (packs === vouched?.packs && chain !== vouched.chain) {
      throw notRebuilt(
        `packs with the chain ${vouched.chain}, which the hot tree vouches for; found ${chain}`,
      );
    }
  }
  if (vouched !== undefined && vouched.packs !== count) {
    throw notRebuilt(
      `${String(vouched.packs)} packs, for which the hot tree vouches; found ${String(count)}`,
    );
  }
  const files = new Map                           ();
  for await (const { path, expected: bytes } of (0,scan/* indexDifferences */.rf)(expected, snapshot, [
    'time',
    ...archive_layout/* indexKinds */.aR,
  ])) {
    files.set(path, bytes ?? null);
  }
  return { totals: expected.totals, files };
}

function notRebuilt(expected        )        {
  return (0,error_codes/* ledgerError */.E)('LEDGER_ARCHIVE_INVALID', {
    message: `Expected ${expected}.`,
    remedy:
      "Packs are never rewritten: find with `git log` on the archive's branch which commit changed them, and put their former content back there; then run this again.",
  });
}

function nothingFrozen(application        )        {
  return (0,error_codes/* ledgerError */.E)('LEDGER_RECORD_MISSING', {
    message: `Expected frozen records of ${application}; there is no branch of an archive.`,
    remedy: 'Nothing is to be done: the hot tree has all records, and needs no index.',
    facts: { application },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ledger-trust.js + 1 modules
var ledger_trust = __webpack_require__(41276);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/record-signer.js
var record_signer = __webpack_require__(57446);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/shown-progress.js
var shown_progress = __webpack_require__(38357);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/ledger-rebuild-index.js




                                             


/** `waybill ledger rebuild-index`: by what frozen records are found, from the records alone. */
const ledgerRebuildIndex          = {
  name: 'ledger rebuild-index',
  about: 'Make the index of frozen records anew from their packs, and write what differs.',
  positionals: [],
  options: { ...cli_connection/* connectionOptions */.HZ, ...cli_connection/* ledgerKeyOption */.AK },
  details: [
    'Packs are read and never written. Where one is damaged, or they are not those for which the ledger vouches, nothing is written. An index that is right stays as it is.',
    cli_connection/* connectionDetails */.XR,
  ],
  examples: ['waybill ledger rebuild-index', 'waybill ledger rebuild-index --ledger-key ops.pem'],
  run: async (call) => {
    const { packs, files, changed } = await (0,cli_connection/* withConnections */.q5)(
      call,
      shown_progress/* shownOnErrors */.i,
      async (connections) => {
        const [{ application, ops }, repository, trust, signer] = await Promise.all([
          connections.names(),
          connections.opsGit(),
          (0,ledger_trust/* ledgerTrust */.W)(connections),
          (0,record_signer/* recordSigner */.C)(connections),
        ]);
        const { owner } = connections.settings;
        return rebuildIndex({
          ...{ repository, application, branch: ops.ledger, owner, trust, signer },
          progress: shown_progress/* shownOnErrors */.i,
        });
      },
    );
    process.stdout.write(
      changed
        ? `The index of ${String(packs)} packs was made anew: ${String(files.length)} files differed.\n`
        : `The index of ${String(packs)} packs is right.\n`,
    );
    return 0;
  },
};


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
