(function (exports, __distFolder) {'use strict';
exports.ids = [4150];
exports.modules = {

/***/ 58559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ contractError)
/* harmony export */ });
/* unused harmony export contractErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `contract` throws; that a contract is broken is a verdict, not an error. */
const contractErrorCodes = {
  CONTRACT_COMMAND_MISSING: 'The program that generates or judges the contract cannot be found.',
  CONTRACT_COMMAND_FAILED: 'The command that generates or judges the contract ended with an error.',
  CONTRACT_TIMED_OUT: 'The command that generates or judges the contract did not end in time.',
  CONTRACT_PATH_MISSING: 'A path of the contract does not exist: nothing would be compared.',
  CONTRACT_TREE_DIRTY:
    'The paths of the contract hold changes that are not committed: they would hide what the command changes.',
  CONTRACT_CHECKOUT_INVALID: 'The checkout is not a git working tree that can be compared.',
  CONTRACT_FILE_MISSING: 'A contract that should be compared is no file that can be read.',
  CONTRACT_FILE_UNKNOWN:
    'The file of a contract is neither in the checkout nor in any older commit: its path is misspelled.',
  CONTRACT_MALFORMED: 'A contract is neither JSON nor YAML; the message says where.',
  CONTRACT_KIND_MISMATCH: 'A file is not a contract of the kind that should be compared.',
  CONTRACT_REFERENCE_UNRESOLVED: 'A reference of a contract names nothing.',
  CONTRACT_REFERENCE_CIRCULAR: 'References of a contract name nothing but each other.',
  CONTRACT_REFERENCE_REFUSED:
    'A reference of a contract names something that is not a file beside it.',
  CONTRACT_REFERENCE_UNAVAILABLE:
    'A document at another host, to which a contract may refer, cannot be read now.',
  CONTRACT_TOO_LARGE: 'A contract is larger, deeper or more multiplied than what is read.',
  CONTRACT_OUTPUT_INVALID:
    'What the command of a contract wrote is not the report that was expected, or not all of it.',
  CONTRACT_RENDERER_MISSING: 'Nothing was given that renders the manifests of a contract.',
  CONTRACT_CATALOG_MALFORMED:
    'A string catalog is not what its format asks for; the message says where.',
  CONTRACT_CATALOG_FORMAT_UNKNOWN:
    'Neither the name nor the content of a string catalog tells its format.',
  CONTRACT_CATALOG_LOCALE_UNKNOWN:
    'Neither the name nor the content of a string catalog tells its locale.',
  CONTRACT_CATALOG_LIST_INVALID:
    'A list beside the string catalogs (documented keys, baseline) cannot be read.',
}                              ;

/** Makes the errors of `contract`. */
const contractError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(contractErrorCodes);


/***/ }),

/***/ 64150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyGenerated: () => (/* binding */ verifyGenerated)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var secret = __webpack_require__(1715);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/environment.js
var environment = __webpack_require__(90758);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/error-codes.js
var error_codes = __webpack_require__(58559);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/working-tree.js




/** How a file differs from a commit. */
                             
                        
                                                    
                                                                                          
                              
 

/** A checkout, for reading what differs from a commit and for putting it back. */
                              
                            
                               
 

/** Nothing of the repository's or the host's configuration may run a program or change what is shown. */
const settings = [
  '--literal-pathspecs',
  '--no-pager',
  '-c',
  'core.quotePath=false',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
];
const timeoutMilliseconds = 120_000;
const listLimit = 64 * 1024 * 1024;

/**
 * Runs git in the checkout.
 * @param tree the checkout
 * @param args the arguments; paths stand behind `--`
 * @param options a limit with lines that are handed on as they come, and what git reads
 */
async function git(
  tree             ,
  args                   ,
  options                                                                        = {},
)                         {
  const { onLine, input } = options;
  return await (0,run_process/* runProcess */.R3)(['git', ...settings, ...args], {
    cwd: tree.checkout,
    signal: tree.signal,
    timeoutMilliseconds,
    maximumOutputBytes: onLine === undefined ? listLimit : 1024 * 1024,
    overflow: onLine === undefined ? 'fail' : 'truncate',
    env: (0,environment/* toolEnvironment */.u)({ GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }),
    ...(input === undefined ? {} : { input }),
    ...(onLine === undefined
      ? {}
      : {
          onLine: (stream                     , line        ) => {
            if (stream === 'stdout') onLine(line);
          },
        }),
  });
}

/** Runs git and gives what it wrote, NUL-separated. */
async function list(tree             , args                   , input         )                    {
  const result = await git(tree, args, input === undefined ? {} : { input });
  if (result.exitCode !== 0) throw unusable(tree, result.stderr.toString('utf8'));
  const parts = result.stdout.toString('utf8').split('\0');
  return parts.filter((part) => part !== '');
}

/**
 * @param tree the checkout
 * @returns the commit that is checked out
 * @throws CONTRACT_CHECKOUT_INVALID where the folder is no working tree with a commit
 */
async function headOf(tree             )                  {
  try {
    const [head] = await list(tree, ['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}']);
    return head?.trim() ?? '';
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'PROCESS_NOT_FOUND')) throw unusable(tree, error.message, error);
    throw error;
  }
}

/**
 * @param tree the checkout
 * @param head a commit
 * @param paths files and folders, relative to the checkout; all of it where empty
 * @returns what differs from the commit, sorted: files of the commit, and new ones that are not ignored
 */
async function changesSince(
  tree             ,
  head        ,
  paths                   ,
)                        {
  const where = ['--', ...(paths.length === 0 ? ['.'] : paths)];
  const compare = ['diff', '--name-status', '-z', '--no-renames', '--no-ext-diff', '--relative'];
  const tracked = await list(tree, [...compare, '--ignore-submodules=none', head, ...where]);
  const others = await list(tree, ['ls-files', '--others', '--exclude-standard', '-z', ...where]);
  const changes               = others.map((file) => ({ file, change: 'added', untracked: true }));
  for (let index = 0; index + 1 < tracked.length; index += 2) {
    const status = tracked[index] ?? '';
    const change = status === 'A' ? 'added' : status === 'D' ? 'deleted' : 'modified';
    changes.push({ file: tracked[index + 1] ?? '', change, untracked: false });
  }
  return changes.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/**
 * @param tree the checkout
 * @param head a commit
 * @param path a file or folder, relative to the checkout
 * @returns whether the commit holds anything there
 */
async function isCommitted(tree             , head        , path        )                   {
  const args = ['ls-tree', '-z', '--name-only', '--end-of-options', head, '--'];
  const found = await list(tree, path === '.' ? args : [...args, path]);
  return found.length > 0;
}

/**
 * Puts files of a commit back as they were there; files that the commit does not have leave the index and the
 * disk.
 * @param tree the checkout
 * @param head the commit
 * @param files tracked files, relative to the checkout
 */
async function restoreTracked(
  tree             ,
  head        ,
  files                   ,
)                {
  if (files.length === 0) return;
  const from = ['--pathspec-from-file=-', '--pathspec-file-nul', `--source=${head}`];
  await list(tree, ['restore', '--staged', '--worktree', ...from], files.join('\0'));
}

/**
 * @param tree the checkout
 * @param said what git wrote to stderr
 * @param cause the error behind it, where there is one
 * @returns the error for a checkout that git cannot work with
 */
function unusable(tree             , said        , cause          )        {
  const reason = said.trim().split('\n')[0] ?? '';
  return (0,error_codes/* contractError */.h)('CONTRACT_CHECKOUT_INVALID', {
    message: `Expected ${tree.checkout} to be a git working tree with a commit; git says: ${reason}`,
    remedy: 'Check the repository out before this step (actions/checkout), and name its folder.',
    facts: { checkout: tree.checkout },
    ...(cause === undefined ? {} : { cause }),
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/differences.js

                                                   


/** How many files a verdict shows, and how much of each and of all; the rest is counted. */
const differenceLimits = { files: 100, bytesPerFile: 32 * 1024, bytes: 512 * 1024 }         ;

const diffOptions = [
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-renames',
  '--relative',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--unified=3',
];

/**
 * Shows how files differ from a commit.
 * @param tree the checkout
 * @param head the commit
 * @param changes what differs
 * @param secrets values that must not be shown
 * @returns the differences that fit the limits, in the order of `changes`
 */
async function differencesOf(
  tree             ,
  head        ,
  changes                       ,
  secrets                              ,
)                            {
  const differences                   = [];
  let left         = differenceLimits.bytes;
  for (const change of changes.slice(0, differenceLimits.files)) {
    const shown = await diffOf(tree, head, change, Math.min(left, differenceLimits.bytesPerFile));
    left -= shown.diff.length;
    const { file, change: kind } = change;
    differences.push({ file, change: kind, ...shown, diff: (0,secret/* redact */.E)(shown.diff, secrets) });
  }
  return differences;
}

/** The beginning of a diff: what comes after the limit is read and dropped, never held. */
async function diffOf(
  tree             ,
  head        ,
  change            ,
  limit        ,
)                                                {
  const lines           = [];
  const seen = { size: 0, truncated: false, binary: false };
  const onLine = (line        )       => {
    seen.binary ||= lines.length < 8 && line.startsWith('Binary files ');
    seen.size += line.length + 1;
    if (seen.size > limit) seen.truncated = true;
    else lines.push(line);
  };
  // With --no-index git compares any two files, so a file that it does not know can be shown as well.
  const args = change.untracked
    ? ['diff', ...diffOptions, '--no-index', '--', '/dev/null', change.file]
    : ['diff', ...diffOptions, head, '--', change.file];
  const { exitCode, stderr } = await git(tree, args, { onLine });
  // 1 says that the two differ (--no-index); anything else says that nothing was compared.
  if (exitCode !== 0 && exitCode !== 1) throw unusable(tree, stderr.toString('utf8'));
  if (seen.binary) return { diff: '', truncated: false };
  return { diff: lines.map((line) => `${line}\n`).join(''), truncated: seen.truncated };
}

/**
 * @param diff a unified diff of one file
 * @returns the first line of the committed file that differs, from 1; undefined where there is no hunk
 */
function firstChangedLine(diff        )                     {
  const lines = diff.split('\n');
  const hunk = lines.findIndex((line) => line.startsWith('@@ '));
  const start = /^@@ -(\d+)/.exec(lines[hunk] ?? '')?.[1];
  if (start === undefined) return undefined;
  const context = lines.slice(hunk + 1).findIndex((line) => !line.startsWith(' '));
  return Math.max(1, Number(start) + Math.max(0, context));
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/run-contract-command.js
var run_contract_command = __webpack_require__(96862);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/generated.js


                                                      
                                                         



                                                                             


/** What verifying a contract needs. */
                                         
                                    
                            
                                       
                               
                              
                                                                                                               
                             
                                                    
                                                  
 

/**
 * Runs the generator, and compares the contract's paths with the commit that is checked out: a contract that its
 * own generator would change does not say what the code does.
 * @param options the checkout, the contract and the surroundings
 * @returns the verdict; that files changed is a verdict and not an error
 * @throws CONTRACT_COMMAND_MISSING, CONTRACT_COMMAND_FAILED, CONTRACT_TIMED_OUT, CONTRACT_PATH_MISSING,
 *   CONTRACT_TREE_DIRTY, CONTRACT_CHECKOUT_INVALID, or the signal's reason
 */
async function verifyGenerated(options                        )                           {
  const startedAt = performance.now();
  const { checkout, contract, signal, progress } = options;
  const tree              = { checkout, signal };
  const head = await headOf(tree);
  await (0,run_contract_command/* commandFolder */.K3)(checkout, contract);
  for (const path of contract.paths) await refuseMissingPath(tree, head, contract, path);
  await refuseDirtyTree(tree, head, contract);
  // What is dirty elsewhere is not ours to judge, and not ours to put back.
  const dirtyElsewhere = new Set((await changesSince(tree, head, [])).map((change) => change.file));
  try {
    progress.phase(`Contract ${contract.name}: ${(0,run_contract_command/* shownCommand */.h9)(contract)}`);
    await runGenerator(options);
    await refuseMovedHead(tree, head, contract);
    progress.detail('comparing with the commit');
    const changes = await changesSince(tree, head, contract.paths);
    const differences = await differencesOf(tree, head, changes, options.secrets ?? []);
    const findings = differences.map((difference) => findingOf(contract, difference));
    return {
      contract: contract.name,
      kind: contract.kind,
      holds: changes.length === 0,
      findings,
      differences,
      unlisted: changes.length - differences.length,
      durationMilliseconds: Math.round(performance.now() - startedAt),
    };
  } finally {
    if (options.restore === true) await putBack(options, head, dirtyElsewhere);
  }
}

async function refuseMissingPath(
  tree             ,
  head        ,
  contract                   ,
  path        ,
)                {
  if (await isCommitted(tree, head, path)) return;
  const stats = await (0,promises_.lstat)((0,external_node_path_.join)(tree.checkout, path)).catch(() => undefined);
  const found = stats === undefined ? 'nothing is there' : 'it is there, but not committed';
  throw pathMissing(contract, path, found);
}

function pathMissing(contract                   , path        , found        )        {
  return (0,error_codes/* contractError */.h)('CONTRACT_PATH_MISSING', {
    message: `Expected the contract "${contract.name}" to compare "${path}"; ${found}, so nothing would be compared.`,
    remedy: 'Correct the path in waybill.yaml, or commit the file once.',
    facts: { contract: contract.name, path },
  });
}

async function refuseDirtyTree(
  tree             ,
  head        ,
  contract                   ,
)                {
  const dirty = await changesSince(tree, head, contract.paths);
  if (dirty.length === 0) return;
  const files = dirty.slice(0, 10).map((change) => change.file);
  const more =
    dirty.length > files.length ? ` and ${String(dirty.length - files.length)} more` : '';
  throw (0,error_codes/* contractError */.h)('CONTRACT_TREE_DIRTY', {
    message: `Expected the files of the contract "${contract.name}" to be as committed; changed before the command ran: ${files.join(', ')}${more}.`,
    remedy: 'Commit or undo them, or ignore what an earlier step makes (.gitignore).',
    facts: { contract: contract.name, files, count: dirty.length },
    location: { file: files[0] ?? '' },
  });
}

async function runGenerator(options                        )                {
  const { checkout, contract, signal, progress, secrets = [] } = options;
  const run                         = {
    ...{ checkout, contract, signal, progress, secrets },
    purpose: `generate the contract "${contract.name}"`,
    maximumOutputBytes: 256 * 1024,
    overflow: 'truncate',
    shows: 'all',
  };
  const result = await (0,run_contract_command/* runContractCommand */.nz)(run);
  if (result.exitCode !== 0) throw (0,run_contract_command/* commandFailed */.n6)(run, result);
}

async function refuseMovedHead(
  tree             ,
  head        ,
  contract                   ,
)                {
  const now = await headOf(tree);
  if (now === head) return;
  throw (0,error_codes/* contractError */.h)('CONTRACT_COMMAND_FAILED', {
    message: `Expected ${(0,run_contract_command/* shownCommand */.h9)(contract)} to write files only; it moved HEAD from ${head} to ${now}.`,
    remedy: 'Let the generator write its files and leave committing to people.',
    facts: { contract: contract.name, before: head, after: now },
  });
}

function findingOf(contract                   , difference                )          {
  const { file, change } = difference;
  const line = change === 'modified' ? firstChangedLine(difference.diff) : undefined;
  const what = {
    added: 'it is not committed',
    modified: 'the committed one differs',
    deleted: 'the command deletes it',
  }[change];
  return {
    id: `generated-file-${change}`,
    level: 'breaking',
    file,
    ...(line === undefined ? {} : { line }),
    message: `Expected ${file} to be what ${(0,run_contract_command/* shownCommand */.h9)(contract)} generates; ${what}.`,
    remedy: `Run ${(0,run_contract_command/* shownCommand */.h9)(contract)} and commit the result.`,
  };
}

/** Puts back what the command changed, also outside of the contract's paths; also after it failed. */
async function putBack(
  options                        ,
  head        ,
  dirtyElsewhere                     ,
)                {
  // A cancelled run still has the seconds that this takes (design, section 5).
  const tree              = { checkout: options.checkout, signal: AbortSignal.timeout(30_000) };
  const changes = await changesSince(tree, head, []);
  const ours = changes.filter((change            ) => !dirtyElsewhere.has(change.file));
  await restoreTracked(
    tree,
    head,
    ours.filter((change) => !change.untracked).map((change) => change.file),
  );
  for (const { file, untracked } of ours) {
    // Folders (another repository in this one) stay: nothing here deletes recursively.
    if (untracked && !file.endsWith('/')) await (0,promises_.rm)((0,external_node_path_.join)(options.checkout, file), { force: true });
  }
}


/***/ }),

/***/ 96862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ commandFolder),
/* harmony export */   h9: () => (/* binding */ shownCommand),
/* harmony export */   n6: () => (/* binding */ commandFailed),
/* harmony export */   nz: () => (/* binding */ runContractCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95010);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1715);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26178);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58559);






/** A contract that runs a command of the repository's own. */
                                    
                        
                                                   
                          
                                       
 

/** What running it needs. */
                                         
                            
                                       
                                                                
                           
                                      
                                         
                                                                          
                                   
                               
                              
                                                 
 

/** @returns a command as people type it */
function shownCommand({ command }                                    )         {
  return command
    .map((part) => (/^[\w@%+=:,./-]+$/.test(part) ? part : JSON.stringify(part)))
    .join(' ');
}

/**
 * @param checkout the working tree
 * @param contract whose folder is meant
 * @returns the folder in which its command runs, absolute
 * @throws CONTRACT_PATH_MISSING where there is none, or a symbolic link leads out of the checkout
 */
async function commandFolder(
  checkout        ,
  contract                                            ,
)                  {
  const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout, contract.folder);
  const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
  if (stats?.isDirectory() !== true) {
    throw folderMissing(contract, 'there is no folder of this name in the checkout');
  }
  const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(checkout), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder));
  if (inside === '..' || inside.startsWith('../') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside)) {
    throw folderMissing(contract, 'a symbolic link leads out of the checkout');
  }
  return folder;
}

function folderMissing(
  { name, folder }                                            ,
  found        ,
)        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .contractError */ .h)('CONTRACT_PATH_MISSING', {
    message: `Expected the command of the contract "${name}" to run in "${folder}"; ${found}.`,
    remedy: 'Correct `folder` in waybill.yaml.',
    facts: { contract: name, path: folder },
  });
}

/**
 * Runs the command of a contract, without our credentials in its environment.
 * @param options the contract and the bounds
 * @returns how it ended
 * @throws CONTRACT_COMMAND_MISSING, CONTRACT_TIMED_OUT, CONTRACT_PATH_MISSING, PROCESS_OUTPUT_TOO_LARGE, or the
 *   signal's reason
 */
async function runContractCommand(options                        )                         {
  const { checkout, contract, purpose, shows, signal, progress, secrets } = options;
  const facts = { contract: contract.name, command: contract.command };
  const cwd = await commandFolder(checkout, contract);
  return await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_3__/* .runProcess */ .R3)(contract.command, {
    ...{ cwd, signal, secrets },
    timeoutMilliseconds: contract.timeoutMilliseconds,
    env: (0,_waybill_process__WEBPACK_IMPORTED_MODULE_4__/* .commandEnvironment */ .J)(),
    maximumOutputBytes: options.maximumOutputBytes,
    overflow: options.overflow,
    onLine: (stream, line) => {
      if (shows === 'all' || stream === 'stderr') progress.detail(line);
    },
  }).catch((error         ) => {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .isWaybillError */ .xS)(error, 'PROCESS_NOT_FOUND')) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .contractError */ .h)('CONTRACT_COMMAND_MISSING', {
        message: `Expected "${contract.command[0]}" to be there, to ${purpose}; it cannot be started.`,
        remedy: 'Install it in an earlier step, or correct the command in waybill.yaml.',
        facts,
        cause: error,
      });
    }
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .isWaybillError */ .xS)(error, 'PROCESS_TIMED_OUT')) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .contractError */ .h)('CONTRACT_TIMED_OUT', {
        message: `Expected ${shownCommand(contract)} to end within ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(contract.timeoutMilliseconds)}. ${error.message}`,
        remedy: `Look at what it waits for, or raise "timeout" of the contract "${contract.name}".`,
        facts,
        cause: error,
      });
    }
    throw error;
  });
}

/**
 * @param options the contract
 * @param result how its command ended
 * @returns the error that says so, with its last lines
 */
function commandFailed(
  { contract, purpose, secrets }                        ,
  result               ,
)        {
  const end =
    result.exitCode === null ? String(result.signal) : `exit code ${String(result.exitCode)}`;
  const output = result.stderr.length > 0 ? result.stderr : result.stdout;
  const said = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .redact */ .E)(output.toString('utf8').trim().split('\n').slice(-20).join('\n'), secrets);
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .contractError */ .h)('CONTRACT_COMMAND_FAILED', {
    message: `Expected ${shownCommand(contract)} to ${purpose}; it ended with ${end}.${said === '' ? '' : `\n${said.slice(-4000)}`}`,
    remedy: 'Run the same command in a fresh checkout, and correct what it says.',
    facts: { contract: contract.name, command: contract.command, exitCode: result.exitCode },
  });
}


/***/ })

};
})
