(function (exports, __distFolder) {'use strict';
exports.ids = [6343];
exports.modules = {

/***/ 86343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyCommand: () => (/* binding */ verifyCommand)
});

// UNUSED EXPORTS: commandLimits

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var secret = __webpack_require__(1715);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/error-codes.js
var error_codes = __webpack_require__(58559);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/run-contract-command.js
var run_contract_command = __webpack_require__(96862);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/verdict.js
var verdict = __webpack_require__(72319);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/command/report-file.js



/** What tells one writing of a file from another. */
                              
                         
                           
 

/**
 * Reads the report that a tool wrote into a file; one that was there before and is as it was is none.
 * @param checkout the working tree
 * @param path the file, relative to it
 * @param before what was there before the tool ran
 * @param limit the most bytes
 * @returns the text
 * @throws Error with what was found in the place of a report
 */
async function reportFile(
  checkout        ,
  path        ,
  before                         ,
  limit        ,
)                  {
  const file = (0,external_node_path_.join)(checkout, path);
  const found = await (0,promises_.realpath)(file).catch(() => undefined);
  if (found === undefined) throw new Error(`it did not write ${path}`);
  const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(checkout), found);
  if (inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside)) {
    throw new Error(`${path} is a symbolic link that leads out of the checkout`);
  }
  const handle = await (0,promises_.open)(found);
  try {
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) throw new Error(`${path} is no file`);
    if (before?.inode === stats.ino && before.changed === stats.mtimeNs) {
      throw new Error(`it did not write ${path}, which is from before`);
    }
    if (stats.size > BigInt(limit)) throw new Error(`${path} has more than ${limit} bytes`);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/command/read-json.js
                                                       

                                                     

                                                    

const objectSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const scalarSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);

/**
 * Reads a tool's own JSON by pointers (RFC 6901).
 * @param value parsed JSON
 * @param mapping where things are
 * @returns what the tool found, or what is wrong with its report
 */
function readMapped(
  value         ,
  mapping         ,
)                                                          {
  const items = at(value, mapping.items);
  const place = mapping.items === '' ? 'the whole' : mapping.items;
  if (!Array.isArray(items)) {
    return { wrong: `expected a list at \`items\` (${place}), found ${kindOf(items)}` };
  }
  const found                    = [];
  for (const [index, item] of items.entries()) {
    const message = textAt(item, mapping.message);
    if (message === undefined) {
      return {
        wrong: `expected a text at \`message\` (${mapping.message}) of the item ${index}, found ${kindOf(at(item, mapping.message))}`,
      };
    }
    found.push({
      message,
      id: textAt(item, mapping.id),
      level: textAt(item, mapping.level),
      file: textAt(item, mapping.file),
      line: numberAt(item, mapping.line),
      column: numberAt(item, mapping.column),
      remedy: textAt(item, mapping.remedy),
      operation: textAt(item, mapping.operation),
    });
  }
  return found;
}

function at(value         , pointer        )          {
  let here = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(here)) {
      here = /^(?:0|[1-9]\d{0,8})$/.test(key) ? here[Number(key)] : undefined;
      continue;
    }
    const object = objectSchema.safeParse(here);
    here = object.success && Object.hasOwn(object.data, key) ? object.data[key] : undefined;
  }
  return here;
}

function textAt(item         , pointer                    )                     {
  if (pointer === undefined) return undefined;
  const text = scalarSchema.safeParse(at(item, pointer));
  return text.success && text.data !== '' ? text.data : undefined;
}

function numberAt(item         , pointer                    )                     {
  const number = Number(textAt(item, pointer) ?? NaN);
  return Number.isSafeInteger(number) ? number : undefined;
}

function kindOf(value         )         {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value;
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/command/read-sarif.js


                                                     

const read_sarif_text = schemas/* string */.YjP().max(65_536);
const message = schemas/* object */.Ikc({ text: read_sarif_text.optional(), markdown: read_sarif_text.optional() });

const ruleSchema = schemas/* object */.Ikc({
  id: read_sarif_text,
  help: message.optional(),
  defaultConfiguration: schemas/* object */.Ikc({ level: read_sarif_text.optional() }).optional(),
});

const resultSchema = schemas/* object */.Ikc({
  ruleId: read_sarif_text.optional(),
  ruleIndex: schemas/* int */.Whr().optional(),
  rule: schemas/* object */.Ikc({ id: read_sarif_text.optional(), index: schemas/* int */.Whr().optional() }).optional(),
  kind: read_sarif_text.optional(),
  level: read_sarif_text.optional(),
  baselineState: read_sarif_text.optional(),
  message: message.optional(),
  suppressions: schemas/* array */.YOg(schemas/* object */.Ikc({ status: read_sarif_text.optional() })).nullish(),
  locations: schemas/* array */.YOg(
      schemas/* object */.Ikc({
        physicalLocation: schemas/* object */.Ikc({
            artifactLocation: schemas/* object */.Ikc({ uri: read_sarif_text.optional() }).optional(),
            region: schemas/* object */.Ikc({ startLine: schemas/* int */.Whr().optional(), startColumn: schemas/* int */.Whr().optional() })
              .optional(),
          })
          .optional(),
        logicalLocations: schemas/* array */.YOg(schemas/* object */.Ikc({ fullyQualifiedName: read_sarif_text.optional(), name: read_sarif_text.optional() }))
          .optional(),
      }),
    )
    .optional(),
});
                                            

/** What matters of SARIF 2.1.0 (OASIS); the rest is passed over. */
const sarifSchema = schemas/* object */.Ikc({
  version: schemas/* literal */.euz('2.1.0'),
  runs: schemas/* array */.YOg(
      schemas/* object */.Ikc({
        tool: schemas/* object */.Ikc({
          driver: schemas/* object */.Ikc({ name: read_sarif_text, rules: schemas/* array */.YOg(ruleSchema).max(100_000).optional() }),
        }),
        invocations: schemas/* array */.YOg(schemas/* object */.Ikc({ executionSuccessful: schemas/* boolean */.zMY().optional() })).optional(),
        // Section 3.14.23: absent where the tool did not get to look, which is not the same as nothing found.
        results: schemas/* array */.YOg(resultSchema),
      }),
    )
    .min(1)
    .max(100),
});
                                                        

/** Section 3.27.9: results that say that there is nothing. */
const harmless                      = new Set(['pass', 'notApplicable', 'informational']);

/**
 * @param value parsed JSON
 * @returns what the tool found, or what is wrong with its report
 */
function readSarif(value         )                                                          {
  const parsed = sarifSchema.safeParse(value);
  if (!parsed.success)
    return { wrong: `it is no SARIF 2.1.0: ${(0,parse/* describeIssues */.w)(parsed.error).join('; ')}` };
  const { runs } = parsed.data;
  const invocations = runs.flatMap((run) => run.invocations ?? []);
  if (invocations.some(({ executionSuccessful }) => executionSuccessful === false)) {
    return { wrong: 'it says that the tool did not succeed (executionSuccessful)' };
  }
  return runs.flatMap((run) => run.results.filter(counts).map((result) => findingOf(run, result)));
}

/** What the tool itself took back, as comments in the code say it, is not told again (section 3.27.23). */
function counts({ kind, baselineState, suppressions }        )          {
  const isSuppressed =
    (suppressions ?? []).length > 0 &&
    (suppressions ?? []).every(({ status }) => status === undefined || status === 'accepted');
  return !isSuppressed && baselineState !== 'absent' && !harmless.has(kind ?? '');
}

function findingOf({ tool }     , result        )                  {
  const { rules = [] } = tool.driver;
  const index = result.ruleIndex ?? result.rule?.index ?? -1;
  const id = result.ruleId ?? result.rule?.id ?? rules[index]?.id;
  const rule = index >= 0 ? rules[index] : rules.find((one) => one.id === id);
  const [location] = result.locations ?? [];
  const { artifactLocation, region } = location?.physicalLocation ?? {};
  const [logical] = location?.logicalLocations ?? [];
  return {
    id,
    // Section 3.27.10: a warning where nothing says otherwise.
    level: result.level ?? rule?.defaultConfiguration?.level ?? 'warning',
    file: artifactLocation?.uri,
    line: region?.startLine,
    column: region?.startColumn,
    message: result.message?.text ?? result.message?.markdown ?? id ?? tool.driver.name,
    remedy: rule?.help?.text,
    operation: logical?.fullyQualifiedName ?? logical?.name,
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/command/reported.js
                                                       
                                                  

/** What a tool says of one place, before it is known what that weighs. */
                                  
                                  
                                                           
                                     
                                                                         
                                    
                                    
                                      
                           
                                      
                                         
 

const ranks                          = ['breaking', 'risky', 'info'];

/**
 * Weighs a tool's word for a level: by the contract's table, and a word that is not in it is breaking (an unknown value
 * is never fine); then what reaches `fails-on` breaks, and nothing else does.
 * @param contract the table
 * @param word the tool's word
 * @returns undefined where the contract ignores it
 */
function weighed(
  { levels, failsOn }                                             ,
  word                    ,
)                           {
  const known = Object.entries(levels).find(([name]) => name.toLowerCase() === word?.toLowerCase());
  const level = known?.[1] ?? 'breaking';
  if (level === 'ignored') return undefined;
  if (failsOn === 'never') return level === 'breaking' ? 'risky' : level;
  if (ranks.indexOf(level) <= ranks.indexOf(failsOn)) return 'breaking';
  return level;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/command/repository-file.js




/**
 * Says which file of the repository a tool means: tools write paths from the top of the repository, from the folder in
 * which they ran, absolute ones, and URIs.
 * @param checkout the working tree
 * @param folder where the tool ran, relative to it
 * @param written what the tool wrote
 * @returns the file, relative to the repository; undefined where it is none of it
 */
async function repositoryFile(
  checkout        ,
  folder        ,
  written                    ,
)                              {
  const path = written === undefined ? undefined : pathIn(written);
  if (path === undefined || path === '' || path.includes('\0')) return undefined;
  if ((0,external_node_path_.isAbsolute)(path)) {
    return inside((0,external_node_path_.relative)(checkout, path)) ?? inside((0,external_node_path_.relative)(await (0,promises_.realpath)(checkout), path));
  }
  const [fromTop, fromFolder] = [inside(path), inside(external_node_path_.posix.join(folder, path))];
  for (const candidate of [fromFolder, fromTop]) {
    if (candidate !== undefined && (await exists((0,external_node_path_.join)(checkout, candidate)))) return candidate;
  }
  return fromTop ?? fromFolder;
}

/** RFC 8089 and RFC 3986: a file's URI, a relative reference, or a path as it is. */
function pathIn(written        )                     {
  try {
    if (written.startsWith('file:')) return (0,external_node_url_.fileURLToPath)(written);
    if (/^[a-z][a-z0-9+.-]+:/i.test(written)) return undefined;
    return /%[0-9a-f]{2}/i.test(written) ? decodeURIComponent(written) : written;
  } catch {
    return undefined;
  }
}

function inside(path        )                     {
  const plain = external_node_path_.posix.normalize(path.replaceAll('\\', '/'));
  if (plain === '.' || plain === '..' || plain.startsWith('../') || (0,external_node_path_.isAbsolute)(plain))
    return undefined;
  return plain;
}

async function exists(file        )                   {
  return (await (0,promises_.lstat)(file).catch(() => undefined)) !== undefined;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/command/verify-command.js


                                                       










/** What running a tool needs. */
                                       
                            
                                     
                               
                              
                                                    
                                                  
 

/** How much a tool may write, and how much it may find. */
const commandLimits = { bytes: 32 * 1024 * 1024, findings: 20_000, text: 2000 }         ;

/**
 * Lets a tool of the repository judge, and takes what it writes as findings. A report that is missing, cut or not of
 * the form is an error, and so is an end that says that something is wrong where the report says nothing.
 * @param options the checkout and the contract
 * @returns the verdict
 * @throws CONTRACT_COMMAND_MISSING, CONTRACT_COMMAND_FAILED, CONTRACT_TIMED_OUT, CONTRACT_PATH_MISSING,
 *   CONTRACT_OUTPUT_INVALID, CONTRACT_TOO_LARGE, or the signal's reason
 */
async function verifyCommand(options                      )                           {
  const startedAt = performance.now();
  const { checkout, contract, progress, signal, secrets = [] } = options;
  const run                         = {
    ...{ checkout, contract, signal, progress, secrets },
    purpose: `judge the contract "${contract.name}"`,
    maximumOutputBytes: commandLimits.bytes,
    overflow: 'fail',
    shows: 'errors',
  };
  const { output } = contract;
  const before = output === undefined ? undefined : await stampOf((0,external_node_path_.join)(checkout, output));
  const result = await (0,run_contract_command/* runContractCommand */.nz)(run).catch((error         ) => {
    throw (0,src_error/* isWaybillError */.xS)(error, 'PROCESS_OUTPUT_TOO_LARGE')
      ? tooLarge(contract, `it wrote more than ${String(commandLimits.bytes)} bytes`)
      : error;
  });
  if (result.exitCode === null || !contract.exitCodes.includes(result.exitCode)) {
    throw (0,run_contract_command/* commandFailed */.n6)(run, result);
  }
  const text =
    output === undefined
      ? result.stdout.toString('utf8')
      : await reportFile(checkout, output, before, commandLimits.bytes).catch((error         ) => {
          throw outputInvalid(contract, (0,src_error/* messageOf */.bD)(error));
        });
  const reported = readReport(contract, text);
  if (reported.length > commandLimits.findings) {
    throw tooLarge(contract, `it reports ${String(reported.length)} findings`);
  }
  if (result.exitCode !== 0 && reported.length === 0) {
    throw outputInvalid(
      contract,
      `it ended with exit code ${String(result.exitCode)} and reports nothing`,
    );
  }
  const findings            = [];
  for (const one of reported) {
    const level = weighed(contract, one.level);
    if (level === undefined) continue;
    findings.push({ ...(await verify_command_findingOf(options, one)), level });
  }
  return {
    ...{ contract: contract.name, kind: contract.kind, holds: !findings.some(verdict/* breaks */.T), findings },
    differences: [],
    unlisted: 0,
    durationMilliseconds: Math.round(performance.now() - startedAt),
  };
}

function readReport(contract                 , text        )                             {
  if (text.trim() === '') throw outputInvalid(contract, 'it wrote nothing');
  let value         ;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw outputInvalid(contract, `it is no JSON, or not all of it: ${(0,src_error/* messageOf */.bD)(error)}`);
  }
  const { json } = contract;
  const found = json === undefined ? readSarif(value) : readMapped(value, json);
  if ('wrong' in found) throw outputInvalid(contract, found.wrong);
  return found;
}

async function verify_command_findingOf(
  { checkout, contract, secrets = [] }                      ,
  reported                 ,
)                                  {
  const { id, line, column, operation, message, remedy } = reported;
  const clean = (text        )         => shortened((0,secret/* redact */.E)(text, secrets));
  const file = await repositoryFile(checkout, contract.folder, reported.file);
  return {
    id: clean(id ?? `${contract.name}-finding`).slice(0, 200),
    file: file ?? 'waybill.yaml',
    ...(file === undefined || line === undefined || line < 1 ? {} : { line }),
    ...(file === undefined || column === undefined || column < 1 ? {} : { column }),
    ...(operation === undefined ? {} : { operation: clean(operation).slice(0, 200) }),
    message: clean(message),
    remedy:
      remedy === undefined
        ? `Run ${(0,run_contract_command/* shownCommand */.h9)(contract)}, and correct what it says.`
        : clean(remedy),
  };
}

function shortened(text        )         {
  return text.length <= commandLimits.text ? text : `${text.slice(0, commandLimits.text - 1)}…`;
}

async function stampOf(file        )                                   {
  const stats = await (0,promises_.stat)(file, { bigint: true }).catch(() => undefined);
  return stats === undefined ? undefined : { inode: stats.ino, changed: stats.mtimeNs };
}

function outputInvalid(contract                 , found        )        {
  return (0,error_codes/* contractError */.h)('CONTRACT_OUTPUT_INVALID', {
    message: `Expected ${(0,run_contract_command/* shownCommand */.h9)(contract)} to report as ${contract.format === 'sarif' ? 'SARIF 2.1.0' : 'JSON'}; ${found}.`,
    remedy: `Run it by hand and look at what it writes; correct \`command\`, \`output\` or \`json\` of the contract "${contract.name}".`,
    facts: { contract: contract.name, command: contract.command },
  });
}

function tooLarge(contract                 , found        )        {
  return (0,error_codes/* contractError */.h)('CONTRACT_TOO_LARGE', {
    message: `Expected ${(0,run_contract_command/* shownCommand */.h9)(contract)} to report what people can read; ${found}.`,
    remedy: `Let the tool of the contract "${contract.name}" look at less, or report less.`,
    facts: { contract: contract.name },
  });
}


/***/ }),

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


/***/ }),

/***/ 99348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseWith),
/* harmony export */   w: () => (/* binding */ describeIssues)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49482);
                             


/**
 * Parses a value at the border.
 * @param schema what is expected
 * @param value what came from outside
 * @param what names it in the message: `the answer of the registry`
 * @param remedy what to do when it does not fit
 * @returns the typed value
 * @throws INPUT_INVALID with up to five places that do not fit
 */
function parseWith                     (
  schema   ,
  value         ,
  what        ,
  remedy        ,
)             {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = describeIssues(result.error);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .coreError */ .i)('INPUT_INVALID', {
    message: `${what} does not have the form that was expected: ${problems.join('; ')}.`,
    remedy,
    facts: { what, problems },
  });
}

/**
 * @param error a zod error
 * @returns up to five sentences `images.0.name: expected …`
 */
function describeIssues(error            )           {
  return error.issues
    .slice(0, 5)
    .map(
      (issue) =>
        `${issue.path.length === 0 ? 'the value' : issue.path.join('.')}: ${issue.message}`,
    );
}


/***/ })

};
})
