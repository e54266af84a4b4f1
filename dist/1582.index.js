export const id = 1582;
export const ids = [1582];
export const modules = {

/***/ 91582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/parse.js + 10 modules
var parse = __webpack_require__(90802);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/error-codes.js
var error_codes = __webpack_require__(523);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var secret = __webpack_require__(1715);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/environment.js
var environment = __webpack_require__(90758);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/error-codes.js
var src_error_codes = __webpack_require__(58559);
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
  return (0,src_error_codes/* contractError */.h)('CONTRACT_CHECKOUT_INVALID', {
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
  const folder = await workingFolder(options);
  for (const path of contract.paths) await refuseMissingPath(tree, head, contract, path);
  await refuseDirtyTree(tree, head, contract);
  // What is dirty elsewhere is not ours to judge, and not ours to put back.
  const dirtyElsewhere = new Set((await changesSince(tree, head, [])).map((change) => change.file));
  try {
    progress.phase(`Contract ${contract.name}: ${shown(contract)}`);
    await runGenerator(options, folder);
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

/** The command as people type it. */
function shown(contract                   )         {
  return contract.command
    .map((part) => (/^[\w@%+=:,./-]+$/.test(part) ? part : JSON.stringify(part)))
    .join(' ');
}

/** The folder in which the command runs; a symbolic link may not lead out of the checkout. */
async function workingFolder({ checkout, contract }                        )                  {
  const folder = (0,external_node_path_.join)(checkout, contract.folder);
  const stats = await (0,promises_.lstat)(folder).catch(() => undefined);
  if (stats?.isDirectory() !== true) {
    throw pathMissing(contract, contract.folder, 'there is no folder of this name in the checkout');
  }
  const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(checkout), await (0,promises_.realpath)(folder));
  if (inside === '..' || inside.startsWith('../') || (0,external_node_path_.isAbsolute)(inside)) {
    throw pathMissing(contract, contract.folder, 'a symbolic link leads out of the checkout');
  }
  return folder;
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
  return (0,src_error_codes/* contractError */.h)('CONTRACT_PATH_MISSING', {
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
  throw (0,src_error_codes/* contractError */.h)('CONTRACT_TREE_DIRTY', {
    message: `Expected the files of the contract "${contract.name}" to be as committed; changed before the command ran: ${files.join(', ')}${more}.`,
    remedy: 'Commit or undo them, or ignore what an earlier step makes (.gitignore).',
    facts: { contract: contract.name, files, count: dirty.length },
    location: { file: files[0] ?? '' },
  });
}

async function runGenerator(options                        , cwd        )                {
  const { contract, signal, progress, secrets = [] } = options;
  const facts = { contract: contract.name, command: contract.command };
  const result = await (0,run_process/* runProcess */.R3)(contract.command, {
    cwd,
    signal,
    timeoutMilliseconds: contract.timeoutMilliseconds,
    env: (0,environment/* commandEnvironment */.J)(),
    maximumOutputBytes: 256 * 1024,
    overflow: 'truncate',
    onLine: (_stream, line) => progress.detail(line),
    secrets,
  }).catch((error         ) => {
    if ((0,src_error/* isWaybillError */.xS)(error, 'PROCESS_NOT_FOUND')) {
      throw (0,src_error_codes/* contractError */.h)('CONTRACT_COMMAND_MISSING', {
        message: `Expected "${contract.command[0]}" to be there, to generate the contract "${contract.name}"; it cannot be started.`,
        remedy: 'Install it in an earlier step, or correct the command in waybill.yaml.',
        facts,
        cause: error,
      });
    }
    if ((0,src_error/* isWaybillError */.xS)(error, 'PROCESS_TIMED_OUT')) {
      throw (0,src_error_codes/* contractError */.h)('CONTRACT_TIMED_OUT', {
        message: `Expected ${shown(contract)} to end within ${(0,time/* formatDuration */.a3)(contract.timeoutMilliseconds)}. ${error.message}`,
        remedy: `Look at what it waits for, or raise "timeout" of the contract "${contract.name}".`,
        facts,
        cause: error,
      });
    }
    throw error;
  });
  if (result.exitCode === 0) return;
  const end =
    result.exitCode === null ? String(result.signal) : `exit code ${String(result.exitCode)}`;
  const output = result.stderr.length > 0 ? result.stderr : result.stdout;
  const said = (0,secret/* redact */.E)(output.toString('utf8').trim().split('\n').slice(-20).join('\n'), secrets);
  throw (0,src_error_codes/* contractError */.h)('CONTRACT_COMMAND_FAILED', {
    message: `Expected ${shown(contract)} to generate the contract "${contract.name}"; it ended with ${end}.${said === '' ? '' : `\n${said}`}`,
    remedy: 'Run the same command in a fresh checkout, and correct what it says.',
    facts: { ...facts, exitCode: result.exitCode },
  });
}

async function refuseMovedHead(
  tree             ,
  head        ,
  contract                   ,
)                {
  const now = await headOf(tree);
  if (now === head) return;
  throw (0,src_error_codes/* contractError */.h)('CONTRACT_COMMAND_FAILED', {
    message: `Expected ${shown(contract)} to write files only; it moved HEAD from ${head} to ${now}.`,
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
    message: `Expected ${file} to be what ${shown(contract)} generates; ${what}.`,
    remedy: `Run ${shown(contract)} and commit the result.`,
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

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/verify.js
                                                      

                                                    

/** What verifying any contract needs. */
                                                                                         
                                    
 

/** How each kind is verified; a kind without an entry does not compile. */
const kinds = {
  generated: verifyGenerated,
}                           
                         
                                                               
 ;

/**
 * Verifies one contract of waybill.yaml by its kind.
 * @param options the checkout, the contract and the surroundings
 * @returns the verdict
 * @throws what the kind throws
 */
async function verifyContract(options                       )                           {
  return await kinds[options.contract.kind](options);
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var stage_src_error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/prepare.js
var prepare = __webpack_require__(96903);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/verify-contract.js








/** What is verified: the checkout of a runner's workspace. */
                                
                             
                          
                                                         
                            
                                                 
                            
                               
                              
 

/**
 * Verifies every contract of the checkout's waybill.yaml, all of them also where one does not hold.
 * @param request the checkout
 * @param onVerdict gets each verdict as it comes
 * @returns the verdicts in the order of waybill.yaml
 * @throws CONFIG_*, CONTRACT_* where a contract cannot be verified; CONTRACT_BROKEN where one does not hold
 */
async function verifyContracts(
  request               ,
  onVerdict                                    ,
)                                      {
  const config = (0,parse/* parseApplicationConfig */.m0)(await readConfigFile(request), request.config);
  const verdicts                    = [];
  if (request.prepare && config.contracts.length > 0) {
    await (0,prepare/* prepareCheckout */.s)({ ...request, commands: config.prepare });
  }
  for (const contract of config.contracts) {
    request.progress.phase(`${contract.name} (${contract.kind})`);
    const verdict = await verifyContract({
      checkout: request.workspace,
      contract,
      restore: request.restore,
      signal: request.signal,
      progress: request.progress,
    });
    onVerdict(verdict);
    verdicts.push(verdict);
  }
  const broken = verdicts.filter((verdict) => !verdict.holds);
  if (broken.length === 0) return verdicts;
  const first = broken[0]?.findings.find((finding) => finding.level === 'breaking');
  throw (0,stage_src_error_codes/* stageError */.vH)('CONTRACT_BROKEN', {
    message: `Expected every contract to hold; ${broken.map(({ contract }) => contract).join(', ')} ${broken.length === 1 ? 'does' : 'do'} not: ${first?.message ?? 'see the findings'}`,
    remedy: first?.remedy ?? 'See the findings in the summary.',
    facts: {
      contracts: broken.map(({ contract }) => contract),
      findings: broken
        .flatMap(({ findings }) => findings.map(({ id, file }) => `${id} ${file}`))
        .slice(0, 50),
    },
    ...(first === undefined
      ? {}
      : {
          location: { file: first.file, ...(first.line === undefined ? {} : { line: first.line }) },
        }),
  });
}

async function readConfigFile(request               )                  {
  try {
    return await (0,promises_.readFile)((0,external_node_path_.join)(request.workspace, request.config), 'utf8');
  } catch (error) {
    throw (0,error_codes/* configError */.F)('CONFIG_MISSING', {
      message: `Expected ${request.config} in the checkout, found no readable file: ${(0,src_error/* messageOf */.bD)(error)}.`,
      remedy:
        'Check the repository out before this step, or name the file with the input `config`.',
      facts: { file: request.config },
    });
  }
}

;// CONCATENATED MODULE: ./actions/verify-contract/src/run.js
                                                                                 
                                                         

                                                  

/** Verifies every contract; the verdicts so far are outputs also where one does not hold. */
async function run(given                              )                         {
  const seen                    = [];
  const { inputs, context, signal, progress } = given;
  const verdicts = await verifyContracts(
    {
      workspace: context.workspace,
      config: inputs.config,
      prepare: inputs.prepare,
      restore: inputs.restore,
      signal,
      progress,
    },
    (verdict) => {
      seen.push(verdict);
      given.output('verdict', seen.every(({ holds }) => holds) ? 'compatible' : 'breaking');
      given.output('verdicts', JSON.stringify(seen.map(countedVerdict)));
      given.output(
        'findings',
        JSON.stringify(seen.flatMap(({ findings }) => findings).slice(0, 200)),
      );
      for (const difference of verdict.differences.slice(0, 20)) progress.detail(difference.diff);
      given.summarize(summaryOf(verdict));
    },
  );
  if (verdicts.length === 0) {
    given.output('verdict', 'compatible');
    given.output('verdicts', '[]');
  }
  return {
    decision: 'done',
    message:
      verdicts.length === 0
        ? 'waybill.yaml names no contract; nothing was to verify.'
        : `Every contract holds: ${verdicts.map(({ contract }) => contract).join(', ')}.`,
  };
}

/** A verdict as a waybill carries it. */
function countedVerdict({ contract, kind, holds, findings }                 )         {
  const counts                         = {};
  for (const { level } of findings) counts[level] = (counts[level] ?? 0) + 1;
  return { contract, kind, holds, findings: counts };
}

function summaryOf(verdict                 )                         {
  return [
    {
      kind: 'heading',
      text: `Contract ${verdict.contract}: ${verdict.holds ? 'holds' : 'broken'}`,
    },
    ...(verdict.findings.length === 0
      ? []
      : [
          {
            kind: 'table',
            head: ['level', 'where', 'what', 'what to do'],
            rows: verdict.findings
              .slice(0, 100)
              .map(({ level, file, line, message, remedy }) => [
                level,
                line === undefined ? file : `${file}:${String(line)}`,
                message,
                remedy,
              ]),
          }         ,
        ]),
    ...verdict.differences
      .slice(0, 20)
      .map(({ diff }) => ({ kind: 'code', text: diff, language: 'diff' })         ),
  ];
}


/***/ }),

/***/ 90758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ commandEnvironment),
/* harmony export */   u: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/** What our own tools get of the host's environment: how to find programs, the network, certificates, time and language. */
const allowed = new Set(
  [
    'PATH HOME USER LOGNAME TMPDIR TMP TEMP TZ LANG LANGUAGE LC_ALL LC_CTYPE',
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS',
    'CURL_CA_BUNDLE GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_EXEC_PATH SSH_AUTH_SOCK',
    'SYSTEMROOT WINDIR PATHEXT COMSPEC APPDATA LOCALAPPDATA PROGRAMFILES USERPROFILE',
    'DOCKER_HOST DOCKER_CONFIG DOCKER_CERT_PATH DOCKER_TLS_VERIFY XDG_RUNTIME_DIR',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a variable is a credential or the runner's state, which a user's command has no business with. */
function isOurs(name        )          {
  const upper = name.toUpperCase();
  if (/^(INPUT|ACTIONS|STATE|WAYBILL)_/.test(upper)) return true;
  if (/^(GITHUB|GITEA|FORGEJO|GH|OPS_REPO)_(.*_)?TOKEN$/.test(upper)) return true;
  return /^(GITHUB|GITEA|FORGEJO)_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$/.test(upper);
}

function pick(wanted                           )                         {
  const chosen                         = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && wanted(name)) chosen[name] = value;
  }
  return chosen;
}

/**
 * The environment of a user's command (a generator, a migrator): the host's, less what belongs to the runner and
 * to Waybill: inputs, saved state, the runner's command files and tokens.
 * @param extra variables to add
 * @returns a complete environment
 */
function commandEnvironment(
  extra                                   = {},
)                         {
  return { ...pick((name) => !isOurs(name)), ...extra };
}

/**
 * The environment of our own tools: an allow-list, so that neither a secret of the job nor a setting of the
 * host reaches them by surprise.
 * @param extra variables to add
 * @returns a complete environment
 */
function toolEnvironment(
  extra                                   = {},
)                         {
  return { ...pick((name) => allowed.has(name.toUpperCase())), ...extra };
}


/***/ }),

/***/ 54886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ processError)
/* harmony export */ });
/* unused harmony export processErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of starting tools and commands. */
const processErrorCodes = {
  PROCESS_FAILED: 'A command ended with an exit code other than 0, or was ended by a signal.',
  PROCESS_NOT_FOUND: 'A command does not exist on this machine, or may not be executed.',
  PROCESS_OUTPUT_TOO_LARGE: 'A command wrote more than its limit allows; it was stopped.',
  PROCESS_TIMED_OUT: 'A command did not end within its time; it was stopped with all its children.',
  TOOL_CHECKSUM_MISMATCH: 'What was downloaded as a tool is not what its checksum says.',
  TOOL_CHECKSUM_UNKNOWN:
    'A tool is not pinned by a checksum for this platform, so it is not downloaded.',
  TOOL_DOWNLOAD_FAILED: "A tool's release archive cannot be downloaded or unpacked.",
  TOOL_NOT_FOUND: 'A tool that Waybill needs is not installed.',
  TOOL_TOO_OLD: 'A tool that Waybill needs is installed in a version outside the range that works.',
  TOOL_VERSION_UNKNOWN: 'A tool did not say its version in a form that can be read.',
}                              ;

/** Makes the errors of `process`. */
const processError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(processErrorCodes);


/***/ }),

/***/ 85098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ collectOutput),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1715);



const longestLine = 16_384;

/** What a command writes on one stream: kept within a limit, and shown line by line. */
                                  
                                                                                           
                              
                                            
              
                  
                       
 

/** How output is kept and shown. */
                               
                                
                                         
                                                 
                                                         
                                                                  
                                            
 

/**
 * @param limits how much is kept, and who sees the lines
 * @returns a collector for one stream
 */
function collectOutput(limits              )                  {
  const chunks           = [];
  let size = 0;
  let truncated = false;
  const lines =
    limits.onLine === undefined
      ? undefined
      : splitLines(limits.onLine, limits.secrets, limits.longestLine ?? longestLine);
  return {
    add: (chunk) => {
      lines?.add(chunk);
      chunks.push(chunk);
      size += chunk.length;
      if (size <= limits.maximumBytes) return true;
      if (limits.overflow === 'fail') return false;
      truncated = true;
      // The end says why something failed, so the beginning goes.
      for (
        let first = chunks[0];
        first && size - first.length >= limits.maximumBytes;
        first = chunks[0]
      ) {
        size -= first.length;
        chunks.shift();
      }
      return true;
    },
    end: () => lines?.end(),
    bytes: () => {
      const all = Buffer.concat(chunks);
      return all.subarray(Math.max(0, all.length - limits.maximumBytes));
    },
    truncated: () => truncated,
  };
}

/** Cuts a stream into lines; one that is endless is cut at a limit. */
function splitLines(
  onLine                        ,
  secrets                              ,
  longest        ,
)                                            {
  const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
  let rest = '';
  const show = (line        )       => {
    const plain = line.endsWith('\r') ? line.slice(0, -1) : line;
    onLine((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(plain, secrets));
  };
  return {
    add: (chunk) => {
      const parts = (rest + decoder.write(chunk)).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) show(part);
      if (rest.length > longest) {
        show(rest);
        rest = '';
      }
    },
    end: () => {
      rest += decoder.end();
      if (rest !== '') show(rest);
      rest = '';
    },
  };
}

/**
 * @param output what a command wrote
 * @param secrets what must not be shown
 * @returns its last lines, short enough for a message; empty where it wrote nothing
 */
function lastLines(output        , secrets                              )         {
  const text = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(output.subarray(-longestLine).toString('utf8'), secrets).trim();
  return text.split(/\r?\n/).slice(-8).join('\n').slice(-1500);
}


/***/ }),

/***/ 21092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ rememberGroup),
/* harmony export */   i: () => (/* binding */ signalGroup)
/* harmony export */ });
                                                       

/** Groups that are alive: an ending Node process takes them with it. */
const alive = new Set        ();
let watchesExit = false;

/**
 * Sends a signal to a command and everything it has started.
 * @param child a child that was started detached, so that it leads a process group
 * @param signal what to send
 */
function signalGroup(child              , signal                )       {
  if (child.pid === undefined) return;
  sendToGroup(child.pid, signal, child);
}

/**
 * Remembers a group until it is forgotten, so that it does not outlive this process.
 * @param child a child that leads a process group
 * @returns how to forget it
 */
function rememberGroup(child              )             {
  const pid = child.pid;
  if (pid === undefined) return () => undefined;
  alive.add(pid);
  if (!watchesExit) {
    watchesExit = true;
    process.on('exit', () => {
      for (const group of alive) sendToGroup(group, 'SIGKILL');
    });
  }
  return () => alive.delete(pid);
}

function sendToGroup(pid        , signal                , child               )       {
  try {
    if (process.platform === 'win32') child?.kill(signal);
    else process.kill(-pid, signal);
  } catch {
    // ESRCH: nobody of the group is left, which is what is wanted.
  }
}


/***/ }),

/***/ 26178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ notStarted),
/* harmony export */   IM: () => (/* binding */ runToSuccess),
/* harmony export */   R3: () => (/* binding */ runProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95010);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54886);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85098);
/* harmony import */ var _process_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21092);







                                                                         

const defaultOutputLimit = 16 * 1024 * 1024;
const defaultGrace = 3000;

/**
 * Runs a command in a process group of its own and waits for its end. Whatever ends it (its own exit, the signal,
 * the timeout, too much output), nothing of its group is left afterwards.
 * @param command program and arguments
 * @param options surroundings and bounds
 * @returns how it ended, also with an exit code other than 0
 * @throws PROCESS_NOT_FOUND, PROCESS_TIMED_OUT, PROCESS_OUTPUT_TOO_LARGE, or the signal's reason
 */
async function runProcess(
  command         ,
  options                ,
)                         {
  options.signal.throwIfAborted();
  const [program, ...args] = command;
  const startedAt = performance.now();
  const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
    cwd: options.cwd,
    env: options.env ?? (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .toolEnvironment */ .u)(),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const forget = (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .rememberGroup */ .f)(child);
  try {
    return await supervise(child, command, options, startedAt);
  } finally {
    forget();
  }
}

/**
 * Runs a command that must succeed.
 * @param command program and arguments
 * @param options surroundings and bounds
 * @returns how it ended
 * @throws PROCESS_FAILED for an exit code other than 0, and what `runProcess` throws
 */
async function runToSuccess(
  command         ,
  options                ,
)                         {
  const result = await runProcess(command, options);
  if (result.exitCode === 0) return result;
  const secrets = options.secrets ?? [];
  const said = (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w)(result.stderr, secrets) || (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w)(result.stdout, secrets);
  const end =
    result.exitCode === null ? `signal ${String(result.signal)}` : `exit code ${result.exitCode}`;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_FAILED', {
    message: `Expected ${command[0]} to succeed; it ended with ${end}.${said === '' ? '' : `\n${said}`}`,
    remedy: 'Read its last lines above; run the same command by hand to see more.',
    facts: {
      command: command[0],
      exitCode: result.exitCode,
      signal: result.signal,
      durationMilliseconds: Math.round(result.durationMilliseconds),
    },
  });
}

/** Collects output and waits for the end; resolves only when nothing of the group is left. */
async function supervise(
  child                                ,
  command         ,
  options                ,
  startedAt        ,
)                         {
  const { onLine } = options;
  const collect = (stream                     )                  =>
    (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .collectOutput */ .U)({
      maximumBytes: options.maximumOutputBytes ?? defaultOutputLimit,
      overflow: options.overflow ?? 'fail',
      secrets: options.secrets ?? [],
      onLine: onLine === undefined ? undefined : (line) => onLine(stream, line),
      longestLine: options.longestLine,
    });
  const stdout = collect('stdout');
  const stderr = collect('stderr');
  const ended = await new Promise       ((resolve) => {
    const stop = stopOnce(child, options, resolve);
    child.stdout.on('data', (chunk        ) => {
      if (!stdout.add(chunk)) stop(() => tooLarge(command, options));
    });
    child.stderr.on('data', (chunk        ) => {
      if (!stderr.add(chunk)) stop(() => tooLarge(command, options));
    });
    const onAbort = ()       => stop(() => options.signal.reason);
    options.signal.addEventListener('abort', onAbort, { once: true });
    const timer = setTimeout(
      () => stop(() => timedOut(command, options, stderr)),
      options.timeoutMilliseconds,
    );
    child.once('error', (error) => stop(() => notStarted(command, options, error), true));
    child.once('exit', () => stop());
    child.once('close', (exitCode, signal) => stop.closed({ exitCode, signal }));
    stop.whenDone(() => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', onAbort);
    });
    // A command that does not read its input closes the pipe early; its exit code says what that means.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
  stdout.end();
  stderr.end();
  if (ended.failure !== undefined) throw ended.failure();
  return {
    exitCode: ended.exitCode,
    signal: ended.signal,
    stdout: stdout.bytes(),
    stderr: stderr.bytes(),
    truncated: stdout.truncated() || stderr.truncated(),
    durationMilliseconds: performance.now() - startedAt,
  };
}

                 
                                   
                                         
                                                 
 

                
                                                          
                                                        
                                  
 

/** Ends a group gently, then by force; the first reason counts. */
function stopOnce(
  child                                ,
  options                ,
  resolve                        ,
)       {
  let failure                             ;
  let timers                   = [];
  let cleanUp = ()       => undefined;
  let done = false;
  const grace = options.graceMilliseconds ?? defaultGrace;
  const finish = (how                                    )       => {
    if (done) return;
    done = true;
    for (const timer of timers) clearTimeout(timer);
    cleanUp();
    // What was left of the group when its pipes closed has no one to answer to.
    (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(child, 'SIGKILL');
    resolve({ ...how, failure });
  };
  const stop = (reason                , neverStarted = false)       => {
    failure ??= reason;
    if (neverStarted) {
      finish({ exitCode: null, signal: null });
      return;
    }
    if (timers.length > 0) return;
    (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(child, 'SIGTERM');
    timers = [
      setTimeout(() => (0,_process_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(child, 'SIGKILL'), grace),
      // A child that left the group may still hold the pipes: they are not waited for without end.
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        finish({ exitCode: child.exitCode, signal: child.signalCode });
      }, grace + 1000),
    ];
  };
  return Object.assign(stop, {
    closed: finish,
    whenDone: (act            ) => {
      cleanUp = act;
    },
  });
}

function tooLarge(command         , options                )               {
  const limit = options.maximumOutputBytes ?? defaultOutputLimit;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_OUTPUT_TOO_LARGE', {
    message: `Expected ${command[0]} to write at most ${limit} bytes; it wrote more and was stopped.`,
    remedy: 'Make the command write less.',
    facts: { command: command[0], maximumOutputBytes: limit },
  });
}

function timedOut(
  command         ,
  options                ,
  stderr                 ,
)               {
  const said = (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLines */ .w)(stderr.bytes(), options.secrets ?? []);
  const limit = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(options.timeoutMilliseconds);
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_TIMED_OUT', {
    message: `Expected ${command[0]} to end within ${limit}; it was stopped.${said === '' ? ' It wrote no errors.' : ` It last said:\n${said}`}`,
    remedy: 'Look at what it was waiting for, or allow it more time.',
    facts: { command: command[0], timeoutMilliseconds: options.timeoutMilliseconds },
  });
}

/**
 * @param command what was to be started
 * @param options the folder in which
 * @param error what the system said
 * @returns PROCESS_NOT_FOUND, naming the folder where that is what is missing
 */
function notStarted(
  command         ,
  options                             ,
  error       ,
)               {
  const folderIsMissing = !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(options.cwd);
  const message = folderIsMissing
    ? `Expected the folder ${options.cwd} to run ${command[0]} in; it does not exist.`
    : `Expected to start ${command[0]}; found: ${'code' in error ? String(error.code) : error.message}.`;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .processError */ .C)('PROCESS_NOT_FOUND', {
    message,
    remedy: folderIsMissing
      ? 'Correct the folder.'
      : `Install ${command[0]}, or correct the command's name and its rights.`,
    facts: { command: command[0] },
  });
}


/***/ }),

/***/ 44117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ commitNotFound),
/* harmony export */   lA: () => (/* binding */ deploymentNotFound),
/* harmony export */   vH: () => (/* binding */ stageError)
/* harmony export */ });
/* unused harmony export stageErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of the steps that stages are made of. */
const stageErrorCodes = {
  OPS_REPOSITORY_UNKNOWN: 'Neither the input nor waybill.yaml says where the ops repository is.',
  APPLICATION_UNKNOWN:
    "The application's repository cannot be reached, and the ledger does not tell which application is meant.",
  OPS_BRANCH_UNKNOWN:
    "The application's repository cannot be reached, and desired state lies on another branch than the usual one.",
  RELEASE_UNDESCRIBED:
    "A release's description is not in its signed waybill, or is no text that could be.",
  FORGE_ADDRESS_UNKNOWN: "The address of a repository is not one of the forge's kind.",
  PREPARE_FAILED: 'A command that makes the checkout ready (`prepare` of waybill.yaml) failed.',
  PROTECTED_BRANCH_MISSING:
    "The application's repository lacks the protected branch that waybill.yaml names.",
  COMMIT_NOT_FOUND: "The application's repository does not have the commit.",
  CHECKOUT_MISMATCH: 'The checkout is at another commit than the one that is released.',
  RELEASE_NOT_FOUND: 'The ledger has no published release of the commit.',
  PAPERS_UNVERIFIED:
    'What was just attached to an image is not found in the registry, or does not verify.',
  CONTRACT_BROKEN: 'A contract does not hold.',
  DEPLOYMENT_NOT_FOUND: 'The ledger has no deployment of this id.',
  DEPLOYMENT_MISMATCH:
    'The evidence or the step speaks of another deployment, commit or environment.',
  DEPLOYMENT_NOT_HELD: 'The step would act for a deployment whose lock this run does not hold.',
  DEPLOYMENT_INCOMPLETE: 'A deployment cannot be closed as active: a step before gave no evidence.',
  LOCK_WAIT_ENDED: 'The environment did not become free within the time that the run may wait.',
  DEPLOYMENT_ABANDONED: 'A job ended without closing the deployment that it had started.',
  DESIRED_STATE_FILE_MISSING: 'The ops repository lacks a file that the policy names.',
  DESIRED_STATE_IMAGE_UNKNOWN: 'The policy names an image that the release does not have.',
  DESIRED_STATE_NOT_OBSERVED:
    'The image automation of an environment did not write the release into desired state in time.',
  DESIRED_STATE_OVERWRITTEN: 'Desired state no longer says what the deployment wrote.',
  DELIVERY_UNSUPPORTED: 'The environment is delivered in a way that this step does not write.',
  DESIRED_STATE_SUPERSEDED:
    'Desired state names a newer release already: an older one takes its place only in a rollback.',
  VALUE_CHANGED: 'Somebody else changed a value of desired state after the plan was made.',
  COMMIT_API_UNSUPPORTED:
    'Desired state is to be committed by the forge, and this forge has no call that does it safely.',
  NOTHING_TO_PROPOSE:
    'Desired state says already what a pull request would propose, and no record tells how that came.',
  PROPOSAL_CONTENDED:
    'Somebody else pushed to the branch of a proposal again and again while it was written.',
  PULL_REQUEST_CLOSED: 'The pull request of the deployment was closed without a merge.',
  MERGE_DIFFERS: 'What was merged is not what was proposed.',
  EMERGENCY_NOT_OPEN: 'No emergency is open in the environment.',
  EMERGENCY_DRIFT:
    'Desired state does not say what the environment is to run once its emergency is closed.',
  EMERGENCY_NOT_TAKEN:
    'The target says that it runs something else than what an emergency put there.',
  TESTED_UNPROVED:
    'What was built for a branch could not be proved anew after its merge, so the merge is built.',
  ROLLBACK_FAILED: 'A deployment failed, and so did the way back that the policy took by itself.',
  READY_UNDECLARED: 'waybill.yaml declares no way to see that the release is ready.',
  MIGRATION_ENV_INVALID: 'The variables for the migration are not of the form NAME=value.',
  MIGRATIONS_UNDECLARED: 'The policy has a migrator run, and waybill.yaml declares none.',
  TAG_RULE_INVALID: 'A rule for further tags that the step was given is not understood.',
}                              ;

/** Makes the errors of `stage`. */
const stageError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(stageErrorCodes);

/** @returns the error for a commit that the repository does not have */
function commitNotFound(commit           , repository        )        {
  return stageError('COMMIT_NOT_FOUND', {
    message: `Expected commit ${commit} in ${repository}, found no such commit.`,
    remedy:
      'Push the commit first, or correct the input `commit`: a full commit id of this repository.',
    facts: { commit, repository },
  });
}

/** @returns the error for a deployment that the ledger does not have */
function deploymentNotFound(id        )        {
  return stageError('DEPLOYMENT_NOT_FOUND', {
    message: `Expected the deployment ${id} in the ledger, found none.`,
    remedy:
      'Give the output `deployment` of record-deployment (operation start), of this application and this ledger.',
    facts: { deployment: id },
  });
}


/***/ }),

/***/ 96903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ prepareCheckout)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26178);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44117);




/** As long as a slow installation of dependencies takes. */
const longestCommand = 20 * 60_000;

/** The checkout to make ready, and what stands around it. */
                                 
                                        
                             
                               
                              
 

/**
 * Runs the commands that make a checkout ready (`npm ci` and the like): those of waybill.yaml at the commit
 * that is checked out, without our credentials in their environment.
 * @param request the commands, the checkout
 * @throws PREPARE_FAILED with the last lines of the command
 */
async function prepareCheckout(request                )                {
  const { commands, workspace, signal, progress } = request;
  for (const command of commands) {
    progress.phase(`Prepare: ${command.join(' ')}`);
    try {
      await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .runToSuccess */ .IM)(command, {
        cwd: workspace,
        signal,
        timeoutMilliseconds: longestCommand,
        env: (0,_waybill_process__WEBPACK_IMPORTED_MODULE_1__/* .commandEnvironment */ .J)(),
        overflow: 'truncate',
        onLine: (_stream, line) => {
          progress.detail(line);
        },
      });
    } catch (error) {
      signal.throwIfAborted();
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .stageError */ .vH)('PREPARE_FAILED', {
        message: `Expected \`${command.join(' ')}\` to make the checkout ready: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`,
        remedy:
          'Run the command in a fresh checkout by hand; correct `prepare` of waybill.yaml, or the tools that the job sets up before.',
        facts: { command: [...command] },
        cause: error,
      });
    }
  }
}


/***/ })

};
