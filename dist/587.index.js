(function (exports, __distFolder) {'use strict';
exports.ids = [587];
exports.modules = {

/***/ 587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/event.js
var src_event = __webpack_require__(95139);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/tool-sources.js
var tool_sources = __webpack_require__(9926);
// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/connection-settings.js
var connection_settings = __webpack_require__(19985);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 1 modules
var connections = __webpack_require__(8069);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/steps/verify-contract.js + 1 modules
var verify_contract = __webpack_require__(92800);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/report/level-counts.js
var level_counts = __webpack_require__(55476);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/report/annotations.js
                                                              


/** How a forge shows a line of a pull request. */
const annotationLevels = (/* unused pure expression or super */ null && (['error', 'warning', 'notice']))         ;
                                                                

/** A word on a line of the pull request. */
                                    
                                  
                         
                           
                        
                         
                           
 

/** What is annotated, and what did not fit. */
                                     
                                               
                                                                       
                                                           
 

const levelOf                                                                 = {
  breaking: 'error',
  risky: 'warning',
  info: 'notice',
};

/**
 * GitHub shows ten of each level from a step and drops the others without a word (docs.github.com, "Workflow commands",
 * and the limits of check runs); the step's own failure is the tenth error.
 */
const annotationLimits                                            = {
  error: 9,
  warning: 10,
  notice: 10,
};

/** A message longer than that is cut: it stands beside a line of code. */
const longestMessage = 4000;

/**
 * Chooses what is shown on lines of the pull request: those that name a line first, so that as many as possible stand
 * where they belong; otherwise in the order of waybill.yaml.
 * @param verdicts what came out
 */
function annotationsOf(verdicts                            )                     {
  const left = { error: 0, warning: 0, notice: 0 };
  const shown                      = [];
  const all = verdicts.flatMap(({ contract, findings }) =>
    findings.map((finding) => ({ contract, finding })),
  );
  const placed = all.filter(({ finding }) => finding.line !== undefined);
  const others = all.filter(({ finding }) => finding.line === undefined);
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { contract, finding } of [...placed, ...others]) {
    const weight = (0,level_counts/* weightOf */.mm)(finding);
    if (weight === 'accepted') continue;
    const level = levelOf[weight];
    if (counts[level] >= annotationLimits[level]) {
      left[level] += 1;
      continue;
    }
    counts[level] += 1;
    shown.push(annotationOf(contract, finding, level));
  }
  return { shown, left };
}

function annotationOf(
  contract        ,
  finding         ,
  level                 ,
)                    {
  const { id, file, line, column, message, remedy, operation, bases = [] } = finding;
  const against = bases.length === 0 ? '' : ` (against ${bases.join(', ')})`;
  const text = `${message}${against} → ${remedy} [${id}]`;
  return {
    level,
    title: [contract, operation].filter((part) => part !== undefined).join(': '),
    message: text.length <= longestMessage ? text : `${text.slice(0, longestMessage - 1)}…`,
    file,
    ...(line === undefined ? {} : { line }),
    ...(line === undefined || column === undefined ? {} : { column }),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/report/markdown.js
var report_markdown = __webpack_require__(31244);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/contract-report/report-files.js



                                                         



/** The files that a report can be written to. */
                              
                          
                          
                         
 

/**
 * Writes the report to the files that were asked for, each whole or not at all.
 * @param workspace what relative paths start from; they may not lead out of it
 * @param files the paths
 * @param verdicts what came out
 * @throws REPORT_UNWRITABLE
 */
async function writeReports(
  workspace        ,
  files             ,
  verdicts                            ,
)                {
  const { contractJunit, contractReport, contractSarif } = await __webpack_require__.e(/* import() */ 8728).then(__webpack_require__.bind(__webpack_require__, 18728));
  const forms = [
    [files.sarif, () => contractSarif(verdicts)],
    [files.junit, () => contractJunit(verdicts)],
    [files.json, () => `${JSON.stringify(contractReport(verdicts), undefined, 1)}\n`],
  ]         ;
  for (const [path, text] of forms) if (path !== undefined) await write(workspace, path, text());
}

async function write(workspace        , path        , text        )                {
  const file = (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(workspace, path);
  const folder = (0,external_node_path_.dirname)(file);
  try {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const home = (0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(folder));
    if (!(0,external_node_path_.isAbsolute)(path) && (home === '..' || home.startsWith('../') || (0,external_node_path_.isAbsolute)(home))) {
      throw new Error('it lies outside of the workspace');
    }
    // Renamed into its place: nobody reads half of it, and a symbolic link there is replaced, not followed.
    const written = (0,external_node_path_.join)(folder, `.${(0,external_node_path_.basename)(file)}.${(0,external_node_crypto_.randomUUID)()}`);
    try {
      await (0,promises_.writeFile)(written, text, { flag: 'wx' });
      await (0,promises_.rename)(written, file);
    } finally {
      await (0,promises_.rm)(written, { force: true });
    }
  } catch (cause) {
    throw (0,error_codes/* stageError */.vH)('REPORT_UNWRITABLE', {
      message: `Expected to write the report to ${path}: ${(0,src_error/* messageOf */.bD)(cause)}.`,
      remedy: 'Name a file inside the workspace, or by its full path, that this job may write.',
      facts: { path },
      cause,
    });
  }
}

;// CONCATENATED MODULE: ./actions/verify-contract/src/report.js
                                                     
                                                         


                                                              
                                                                   
                                                  

                                          

/** What a run saw, also where it failed. */
                              
                                                
                                    
                           
                                    
 

/** A summary may be 1 MiB; a character is at most three bytes, and other steps have something to say as well. */
const summaryLimit = 250_000;
const shownFindings = 100;
const findingsLimit = 256 * 1024;

/**
 * Says what came out: outputs, annotations, summary, files, and the comment where it is asked for.
 * @param given the action's run
 * @param reported what it saw
 * @throws REPORT_UNWRITABLE
 */
async function reportTo(given       , reported             )                {
  const { verdicts, notes } = reported;
  const { inputs, context } = given;
  setOutputs(given, verdicts);
  const { shown, left } = annotationsOf(verdicts);
  given.annotate(
    shown.map(({ level, title, message, file, line, column }) => ({
      ...{ level, title, message },
      location: {
        file,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      },
    })),
  );
  const hidden = Object.values(left).reduce((sum, count) => sum + count, 0);
  if (hidden > 0) given.progress.detail(`${hidden} more findings are in the summary.`);
  const linkOf = linksOf(given);
  const files = [inputs.json, inputs.sarif, inputs.junit].filter((path) => path !== undefined);
  const rest = files.length === 0 ? 'the file that the input `json` names' : files.join(', ');
  const markdown = (0,report_markdown/* reportMarkdown */.u)(verdicts, { limit: summaryLimit, rest, linkOf, notes });
  given.summarize([{ kind: 'markdown', markdown }]);
  const { sarif, junit, json } = inputs;
  await writeReports(
    context.workspace,
    {
      ...(sarif === undefined ? {} : { sarif }),
      ...(junit === undefined ? {} : { junit }),
      ...(json === undefined ? {} : { json }),
    },
    verdicts,
  );
  if (inputs.comment) await comment(given, reported, linkOf);
}

function setOutputs(given       , verdicts                            )       {
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  const counts = (0,level_counts/* countLevels */.ZT)(findings);
  given.output('verdicts', JSON.stringify(verdicts.map(countedVerdict)));
  given.output('breaking', String(counts.breaking));
  given.output('risky', String(counts.risky));
  given.output('info', String(counts.info));
  // A runner takes 1 MiB of outputs from a job.
  const texts           = [];
  let size = 0;
  for (const { excerpt: _, ...finding } of findings.slice(0, shownFindings)) {
    const text = JSON.stringify(finding);
    size += text.length + 1;
    if (size <= findingsLimit) texts.push(text);
  }
  given.output('findings', `[${texts.join(',')}]`);
}

/** A verdict as a waybill carries it. */
function countedVerdict({ contract, kind, holds, findings }                 )         {
  const counts = Object.entries((0,level_counts/* countLevels */.ZT)(findings)).filter(([, count]) => count > 0);
  return { contract, kind, holds, findings: Object.fromEntries(counts) };
}

                                                                       

/** Where the forge shows a line of a file at a commit. */
function linksOf({ context }       )         {
  const { serverUrl, repository, forge } = context;
  const way = forge === 'gitea' ? 'src/commit' : 'blob';
  return (file, line, commit = context.commit) => {
    const path = file.split('/').map(encodeURIComponent).join('/');
    const anchor = line === undefined ? '' : `#L${String(line)}`;
    return `${serverUrl}/${repository}/${way}/${commit}/${path}${anchor}`;
  };
}

async function comment(
  given       ,
  { verdicts, notes, event, connections }             ,
  linkOf        ,
)                {
  const { context, progress } = given;
  const { commentOnRun } = await __webpack_require__.e(/* import() */ 4281).then(__webpack_require__.bind(__webpack_require__, 24281));
  const rest = 'the summary of the run';
  const outcome = await commentOnRun(connections, {
    ...{ event, repository: context.repository, verdicts },
    options: { rest, linkOf, notes },
  });
  switch (outcome.kind) {
    case 'written':
    case 'unchanged':
      given.output('comment', outcome.url);
      progress.detail(`The comment on the pull request: ${outcome.url}`);
      break;
    case 'passed-over':
      progress.detail(outcome.reason);
      given.summarize([{ kind: 'text', text: outcome.reason }]);
      break;
    case 'failed':
      given.annotate([
        {
          level: 'warning',
          title: 'verify-contract: no comment',
          message: `${outcome.reason} → ${outcome.remedy}`,
        },
      ]);
  }
}

;// CONCATENATED MODULE: ./actions/verify-contract/src/run.js

                                                         


                                                                   

                                                  


                                          

/** Verifies the contracts; the report is written also where one does not hold. */
async function run(given       )                         {
  const { inputs, context, signal, progress } = given;
  const event = await (0,src_event/* readEvent */.j)();
  const connections = connectionsOf(given);
  const seen                    = [];
  const notes           = [];
  const reported              = { verdicts: seen, notes, event, connections };
  try {
    const tools = (0,tool_sources/* toolSources */.H)(inputs, context).tools ?? {};
    await (0,verify_contract/* verifyContracts */.x)(
      {
        workspace: context.workspace,
        ...(inputs.commit === undefined ? {} : { commit: inputs.commit }),
        ...{ config: inputs.config, contracts: inputs.contracts },
        ...{ prepare: inputs.prepare, restore: inputs.restore },
        history: {
          ...pushOf(event),
          ...remoteOf(given, connections),
          refs: 'remote',
          connections,
          temporaryFolder: context.temporaryFolder,
        },
        tools: { ...tools, temporaryFolder: context.temporaryFolder },
        ...{ signal, progress },
      },
      (verified) => {
        seen.push(verified.verdict);
        notes.push(...verified.notes);
        for (const { diff } of verified.verdict.differences.slice(0, 20)) progress.detail(diff);
      },
    );
  } catch (error) {
    // A cancelled run has seconds left; what it saw by then is no report.
    signal.throwIfAborted();
    if (seen.some(({ holds }) => !holds)) given.output('verdict', 'breaking');
    await reportTo(given, reported).catch((fault         ) => {
      progress.detail(`The report could not be made: ${(0,src_error/* messageOf */.bD)(fault)}`);
    });
    throw error;
  }
  given.output('verdict', 'compatible');
  await reportTo(given, reported);
  return {
    decision: 'done',
    message:
      seen.length === 0
        ? 'waybill.yaml names no contract; nothing was to verify.'
        : `Every contract holds: ${seen.map(({ contract }) => contract).join(', ')}.`,
  };
}

/** Nothing here asks a registry. */
function connectionsOf(given       )              {
  const none = { registry: undefined, 'registry-username': undefined }         ;
  const inputs = { ...given.inputs, ...none, 'registry-password': undefined };
  return (0,connections.connect)((0,connection_settings/* connectionSettings */.Q)({ ...given, inputs }));
}

/** Without a token of its own, what the checkout lacks is fetched as git there fetches it. */
function remoteOf(
  { inputs }       ,
  { settings }             ,
)                                                                         {
  const token = inputs['application-token'];
  return token === undefined ? {} : { remote: { url: settings.applicationRepository, token } };
}

function pushOf({ name, before }          )                                                  {
  return name === 'push' && before !== undefined ? { push: { before } } : {};
}


/***/ }),

/***/ 19985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ connectionSettings)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75907);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);

                                            
                                                                             
                                               

                                                 

/** The inputs of `connectionInputs`, parsed. */
                                   
                          
                                              
                                                        
                                                   
                                                
                                           
                                            
                                             
                                           
                                            
                                               
                                        
                                                   
                                                   
 

/** What settings are made of: an action's run with inputs of these. */
                                                                  
                   
                       
     
                          
                               
  

/**
 * @param run the action's run, whose inputs include `connectionInputs`
 * @returns how the systems of the deployment are reached; what was not given is absent
 */
function connectionSettings(run                                 )                     {
  const { inputs, context } = run;
  const optional = {
    applicationToken: inputs['application-token'],
    opsRepository: inputs['ops-repository'],
    opsToken: inputs['ops-token'],
    opsApp: opsApp(inputs),
    application: inputs.application,
    opsBranch: inputs['ops-branch'],
    ledgerBranch: inputs['ledger-branch'],
    registry: inputs.registry,
    registryUsername: inputs['registry-username'],
    registryPassword: inputs['registry-password'],
  };
  return {
    config: inputs.config,
    forge: inputs.forge,
    applicationRepository:
      inputs['application-repository'] ?? `${context.serverUrl}/${context.repository}`,
    ...withoutUndefined(optional),
    server: { url: context.serverUrl, apiUrl: context.apiUrl, forge: context.forge },
    ...environmentOf(inputs),
    ref: context.ref,
    temporaryFolder: context.temporaryFolder,
    owner: context.owner,
    signal: run.signal,
    progress: run.progress,
    mask: (secret) => {
      (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(secret.reveal());
    },
  };
}

/** The steps of a deployment have this input; what it says decides where their ledger is. */
function environmentOf(
  inputs                                                       ,
)                                          {
  return typeof inputs.environment === 'string' ? { environment: inputs.environment } : {};
}

/** An App is named whole or not at all: half of one would silently be no credential. */
function opsApp(inputs                  )                               {
  const { 'ops-app-id': id, 'ops-app-key': privateKey } = inputs;
  if (id === undefined && privateKey === undefined) return undefined;
  if (id !== undefined && privateKey !== undefined) return { id, privateKey };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
    message: `Expected \`ops-app-id\` and \`ops-app-key\` together; found only \`${id === undefined ? 'ops-app-key' : 'ops-app-id'}\`.`,
    remedy: 'Give both, or `ops-token` in their place.',
  });
}

/** What an optional property may be when the key is absent instead of undefined. */
                                                                

function withoutUndefined                  (value   )             {
  const present             = {};
  for (const key of Object.keys(value)               ) {
    const item = value[key];
    if (item !== undefined) present[key] = item                                  ;
  }
  return present;
}


/***/ }),

/***/ 95139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);
                                                                   



/** What is asked of an event's payload (GitHub's documentation, "Webhook events and payloads"). */
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  /** Of a push: where the branch pointed until then. */
  before: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(64).optional(),
  pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
      number: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional(),
      head: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        /** Null where the fork was deleted. */
        repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ full_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255) }).nullable(),
      }),
    })
    .optional(),
});

/**
 * Reads what started the run, from the runner's own context.
 * @returns the event, its pull request, and where the head of that comes from
 * @throws ACTION_CONTEXT_MISSING where the event's file cannot be read
 */
async function readEvent()                    {
  try {
    // It reads the file as it is loaded: a broken one must be an error of ours, not of the start.
    const { context } = await __webpack_require__.e(/* import() */ 7785).then(__webpack_require__.bind(__webpack_require__, 67785));
    const payload = payloadSchema.parse(context.payload);
    const { before, pull_request: pull } = payload;
    const head = pull?.head;
    return {
      // The toolkit's types promise a name; older runners set none.
      name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().parse(context.eventName) ?? '',
      ...(head === undefined ? {} : { headRepository: head.repo?.full_name ?? null }),
      ...(before === undefined ? {} : { before }),
      ...(pull?.number === undefined ? {} : { pullRequest: pull.number }),
    };
  } catch (cause) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('ACTION_CONTEXT_MISSING', {
      message: `Expected the event that started the run in the file GITHUB_EVENT_PATH; it cannot be read: ${String(cause)}.`,
      remedy: 'Run the action on a runner of GitHub, Gitea or Forgejo, or with act.',
      cause,
    });
  }
}


/***/ }),

/***/ 9926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ toolSources)
/* harmony export */ });
                                                                             
                                               

/** The input of `toolInputs`, parsed; absent in actions that start no tools. */
                             
                                               
 

/**
 * @param inputs the inputs of `toolInputs`
 * @param context where the runner keeps tools between its jobs
 * @returns where tools come from that are not on the machine
 */
function toolSources(
  inputs            ,
  context                               ,
)                                    {
  const mirror = inputs['tools-mirror'];
  const { toolCache } = context;
  if (mirror === undefined && toolCache === undefined) return {};
  return {
    tools: {
      ...(mirror === undefined ? {} : { mirror }),
      ...(toolCache === undefined ? {} : { cacheFolder: toolCache }),
    },
  };
}


/***/ }),

/***/ 55476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZT: () => (/* binding */ countLevels),
/* harmony export */   mm: () => (/* binding */ weightOf),
/* harmony export */   ud: () => (/* binding */ brokenBases)
/* harmony export */ });
                                                              
                                                      

/** What a finding counts as: its level, or nothing where somebody accepted it for a time. */
                                       

/**
 * @param finding what was found
 * @returns what it counts as
 */
function weightOf(finding         )         {
  return finding.waiver === undefined ? finding.level : 'accepted';
}

/**
 * @param findings of one contract or of several
 * @returns how many there are of each level
 */
function countLevels(findings                    )              {
  const counts = { breaking: 0, risky: 0, info: 0, accepted: 0 };
  for (const finding of findings) counts[weightOf(finding)] += 1;
  return counts;
}

/** An older contract whose users break. */
                             
                        
                            
 

/**
 * @param verdicts what came out
 * @returns the bases that break, by the number of breaking findings, the most first
 */
function brokenBases(verdicts                            )                        {
  const counts = new Map                ();
  for (const { findings } of verdicts) {
    for (const finding of findings) {
      if (weightOf(finding) !== 'breaking') continue;
      for (const base of finding.bases ?? []) counts.set(base, (counts.get(base) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([base, findings]) => ({ base, findings }))
    .sort((one, other) => other.findings - one.findings || (one.base < other.base ? -1 : 1));
}


/***/ }),

/***/ 31244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ reportMarkdown)
/* harmony export */ });
/* unused harmony export headline */
/* harmony import */ var _waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24234);
/* harmony import */ var _level_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55476);

                                                                             


/** How a report is written as Markdown. */
                                        
                                                                                 
                         
                                                      
                        
                                                                                
                                                                                         
                                                                                      
                                     
 

const order                    = ['breaking', 'risky', 'info', 'accepted'];

/** Tables longer than that are read by nobody; files have everything. */
const maximumRows = 100;
const maximumDifferences = 20;

/**
 * Writes for people: who breaks, where, and what to do; grouped by contract and operation.
 * @param verdicts what came out, in the order of waybill.yaml
 * @param options limits and links
 * @returns Markdown as GitHub and Gitea show it
 */
function reportMarkdown(
  verdicts                            ,
  options                       ,
)         {
  const blocks = [
    `### ${(0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(headline(verdicts))}`,
    ...(options.notes ?? []).map((note) => cell(note)),
    overview(verdicts),
    whoBreaks(verdicts),
    ...verdicts.flatMap((verdict) => contractBlocks(verdict, options)),
  ].filter((block) => block !== '');
  return fitted(blocks, options);
}

/**
 * @param verdicts what came out
 * @returns one line of who breaks: `Contracts: api breaks for production, v2.3.0`
 */
function headline(verdicts                            )         {
  const broken = verdicts.filter(({ holds }) => !holds).map(({ contract }) => contract);
  if (verdicts.length === 0) return 'Contracts: none is named';
  if (broken.length === 0) {
    return verdicts.length === 1 ? 'Contracts: it holds' : `Contracts: all ${verdicts.length} hold`;
  }
  const bases = (0,_level_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenBases */ .ud)(verdicts).map(({ base }) => base);
  const named = bases.slice(0, 5).join(', ');
  const more = bases.length > 5 ? ` and ${bases.length - 5} more` : '';
  const whom = bases.length === 0 ? '' : ` for ${named}${more}`;
  return `Contracts: ${broken.join(', ')} ${broken.length === 1 ? 'breaks' : 'break'}${whom}`;
}

function overview(verdicts                            )         {
  if (verdicts.length === 0) return '';
  return table(
    ['contract', 'kind', 'verdict', ...order],
    verdicts.map(({ contract, kind, holds, findings }) => {
      const counts = (0,_level_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .countLevels */ .ZT)(findings);
      const verdict = holds ? 'holds' : '**broken**';
      return [(0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .inCell */ .CH)(contract), cell(kind), verdict, ...order.map((it) => number(counts[it]))];
    }),
  );
}

/** One line a contract, one column an older contract: how many findings break its users. */
function whoBreaks(verdicts                            )         {
  const bases = (0,_level_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenBases */ .ud)(verdicts).slice(0, 12);
  if (bases.length === 0) return '';
  const rows = verdicts.flatMap((verdict) => {
    const own = new Map((0,_level_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenBases */ .ud)([verdict]).map(({ base, findings }) => [base, findings]));
    if (own.size === 0) return [];
    return [[(0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .inCell */ .CH)(verdict.contract), ...bases.map(({ base }) => number(own.get(base) ?? 0))]];
  });
  return table(['who breaks', ...bases.map(({ base }) => (0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .inCell */ .CH)(base))], rows);
}

function number(count        )         {
  return count === 0 ? '·' : `**${count}**`;
}

function contractBlocks(
  verdict                 ,
  options                       ,
)                    {
  const { contract, findings, differences, unlisted } = verdict;
  if (findings.length === 0 && differences.length === 0) return [];
  const groups = groupsOf(findings);
  const shown = differences.slice(0, maximumDifferences);
  const hidden = differences.length - shown.length + unlisted;
  return [
    `#### ${(0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(contract)}`,
    findingTable(groups, options),
    ...groups.flatMap(([operation, group]) => excerpts(operation, group, options)),
    ...shown.map(({ file, diff, truncated }) =>
      (0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(
        `${(0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(file)}${truncated ? ' (cut)' : ''}`,
        (0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(diff === '' ? 'a binary file' : diff, 'diff'),
      ),
    ),
    hidden === 0 ? '' : `${hidden} more files differ.`,
  ];
}

/** Operations in the order of their worst finding; within them the worst first. */
function groupsOf(findings                    )                                            {
  const sorted = findings
    .map((finding, index) => ({ finding, index, rank: order.indexOf((0,_level_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .weightOf */ .mm)(finding)) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index);
  const groups = new Map                   ();
  for (const { finding } of sorted) {
    const operation = finding.operation ?? '';
    const group = groups.get(operation);
    if (group === undefined) groups.set(operation, [finding]);
    else group.push(finding);
  }
  return [...groups];
}

function findingTable(
  groups                                                    ,
  options                       ,
)         {
  const all = groups.flatMap(([operation, group]) =>
    group.map((finding, index) => ({ finding, operation: index === 0 ? operation : '' })),
  );
  if (all.length === 0) return '';
  const rows = all
    .slice(0, maximumRows)
    .map(({ finding, operation }) => [
      operation === '' ? '' : (0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .inCell */ .CH)(operation),
      levelCell(finding),
      `${placeLink(finding, options)}<br>${cell(finding.message)}<br>${(0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .inCell */ .CH)(finding.id)}`,
      (finding.bases ?? []).map((base) => (0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .inCell */ .CH)(base)).join(' '),
      cell(finding.remedy),
    ]);
  const more = all.length - rows.length;
  const head = ['operation', 'level', 'what', 'against', 'what to do'];
  const text = table(head, rows);
  return more === 0 ? text : `${text}\n\n_${more} more findings are in ${options.rest}._`;
}

function levelCell(finding         )         {
  const { waiver, level } = finding;
  if (waiver === undefined) return level === 'breaking' ? '**breaking**' : level;
  const { owner, expires, reason } = waiver;
  return `${level}, accepted by ${cell(owner)} until ${cell(expires)}: ${cell(reason)}`;
}

function placeLink(
  { file, line }                                                    ,
  { linkOf }                       ,
  commit         ,
)         {
  const text = (0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .inCell */ .CH)(line === undefined ? file : `${file}:${line}`);
  const url = linkOf?.(file, line, commit);
  return url === undefined ? text : `[${text}](${url})`;
}

/** What stood there before and what stands there now, folded away: the table says what it means. */
function excerpts(
  operation        ,
  findings                    ,
  options                       ,
)                    {
  const shown = findings.flatMap((finding) => {
    const { before, after } = finding.excerpt ?? {};
    if (before === undefined && after === undefined) return [];
    const text = (0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(changed(linesOf(before), linesOf(after)).join('\n'), 'diff');
    return [`${(0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .inCode */ .pN)(finding.id)} ${sourceText(finding, options)}\n\n${text}`];
  });
  if (shown.length === 0) return [];
  const title = operation === '' ? 'Before and after' : `Before and after: ${operation}`;
  return [(0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)((0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title), shown.slice(0, 20).join('\n\n'))];
}

function sourceText(finding         , options                       )         {
  const now = placeLink(finding, options);
  const { before } = finding;
  return before === undefined ? now : `${beforeText(before, options)} → ${now}`;
}

function beforeText(before               , options                       )         {
  return `${placeLink(before, options, before.commit)} at ${(0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .inCode */ .pN)(before.commit.slice(0, 12))}`;
}

function linesOf(text                    )                    {
  return text === undefined ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** What both have at their beginning and at their end is no change, and shows where one is. */
function changed(before                   , after                   )                    {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const signed = (sign        , lines                   )                    =>
    lines.map((line) => `${sign} ${line}`);
  return [
    ...signed(' ', before.slice(0, start)),
    ...signed('-', before.slice(start, before.length - end)),
    ...signed('+', after.slice(start, after.length - end)),
    ...signed(' ', before.slice(before.length - end)),
  ];
}

/** A sentence as a cell of a table: nothing in it is markup, and no account is called by it. */
function cell(text        )         {
  return (0,_waybill_core_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()).replaceAll(
    '@',
    '@\u200b',
  );
}

function table(head                   , rows                                )         {
  const line = (cells                   )         => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

/** Puts blocks together as long as they fit; a block that is too long by itself is left out whole. */
function fitted(blocks                   , { limit, rest }                       )         {
  const room = limit - 200 - rest.length;
  const shown           = [];
  let size = 0;
  for (const block of blocks) {
    if (size + block.length + 2 > room) continue;
    size += block.length + 2;
    shown.push(block);
  }
  const left = blocks.length - shown.length;
  const said = `_${left} more ${left === 1 ? 'part' : 'parts'} did not fit; they are in ${rest}._`;
  return [...shown, ...(left === 0 ? [] : [said])].join('\n\n');
}


/***/ }),

/***/ 72319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ breaks),
/* harmony export */   X: () => (/* binding */ findingLevels)
/* harmony export */ });
/** How much a finding weighs: `breaking` fails the contract; `risky` and `info` are shown. */
const findingLevels = ['breaking', 'risky', 'info']         ;
                                                          

/** One thing that a comparison found; every kind of contract gives these. */
                          
                                                    
                      
                               
                                  
                        
                       
                         
                           
                                                                                                    
                            
                           
                          
                                                                  
                              
                                                                                                          
                                     
                                           
                                  
                                                                           
                                                                           
                                                                           
                                              
                                                                                                 
                                                                                                  
 

/** A line of an older contract. */
                                
                          
                        
                         
                           
                            
 

/** @returns whether a finding fails its contract: it breaks, and nobody accepted it */
function breaks({ level, waiver }         )          {
  return level === 'breaking' && waiver === undefined;
}

/** How one file differs from what is committed. */
                                 
                        
                                                    
                                               
                        
                                                     
                              
 

/** What came out of verifying one contract. */
                                  
                            
                        
                                                               
                          
                                        
                                                  
                                                   
                            
                                        
 


/***/ }),

/***/ 84950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requireCheckout)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26178);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90758);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44117);




/**
 * Proves that a workspace is at the commit that a step speaks of: another checkout would be built, or would
 * migrate, under this commit's name.
 * @param workspace the runner's workspace
 * @param commit the commit
 * @param signal cancels the question
 * @throws CHECKOUT_MISMATCH naming both commits
 */
async function requireCheckout(
  workspace        ,
  commit           ,
  signal             ,
)                {
  const { stdout } = await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_0__/* .runToSuccess */ .IM)(['git', 'rev-parse', '--verify', 'HEAD'], {
    cwd: workspace,
    signal,
    timeoutMilliseconds: 30_000,
    // A container job runs as another user than the one who checked out.
    env: {
      ...(0,_waybill_process__WEBPACK_IMPORTED_MODULE_1__/* .toolEnvironment */ .u)(),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
    },
  });
  const head = _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .commitShaSchema */ .jr.parse(stdout.toString('utf8').trim());
  if (head === commit) return;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .stageError */ .vH)('CHECKOUT_MISMATCH', {
    message: `Expected the checkout to be at commit ${commit}, found it at ${head}.`,
    remedy:
      'Check out the very commit that this step is about: `ref:` of the checkout step, equal to the input `commit`.',
    facts: { expected: commit, found: head },
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


/***/ }),

/***/ 92800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ verifyContracts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/parse.js + 20 modules
var parse = __webpack_require__(37964);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/error-codes.js
var error_codes = __webpack_require__(523);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/verify.js

                                                                      
                                               
                                                                  
                                                    

/** What verifying any contract needs. */
                                        
                                    
                            
                                    
                                                     
                                           
                                                                                                   
                                               
                                                                   
                                       
                                                                                          
                      
                               
                              
                                                                                                               
                             
                                                    
                                                  
 

/**
 * Verifies one contract of waybill.yaml by its kind, and takes out what was accepted for a time.
 * @param options the checkout, the contract, its bases and the surroundings
 * @returns the verdict; that a contract is broken is a verdict and no error
 * @throws what the kind throws, CONFIG_* where the file of waivers cannot be used, or the signal's reason
 */
async function verifyContract(options                       )                           {
  options.signal.throwIfAborted();
  const { waivedVerdict } = await __webpack_require__.e(/* import() */ 3059).then(__webpack_require__.bind(__webpack_require__, 63059));
  return await waivedVerdict(await verdictOf(options), options);
}

/** The seam of kinds: each is verified in a module of its own, which is loaded where it is used. */
async function verdictOf(options                       )                           {
  const { contract, bases = [], now = new Date() } = options;
  switch (contract.kind) {
    case 'generated': {
      const { verifyGenerated } = await __webpack_require__.e(/* import() */ 4150).then(__webpack_require__.bind(__webpack_require__, 64150));
      return await verifyGenerated({ ...options, contract });
    }
    case 'openapi':
    case 'json-schema': {
      const { verifyCompared } = await Promise.all(/* import() */[__webpack_require__.e(8051), __webpack_require__.e(8643), __webpack_require__.e(5945)]).then(__webpack_require__.bind(__webpack_require__, 5945));
      return await verifyCompared({ ...options, contract, bases, now });
    }
    case 'kubernetes': {
      const { verifyKubernetes } = await __webpack_require__.e(/* import() */ 1423).then(__webpack_require__.bind(__webpack_require__, 61423));
      return await verifyKubernetes({ ...options, contract, bases });
    }
    case 'command': {
      const { verifyCommand } = await __webpack_require__.e(/* import() */ 6343).then(__webpack_require__.bind(__webpack_require__, 86343));
      return await verifyCommand({ ...options, contract });
    }
    case 'string-catalog': {
      const { verifyStringCatalog } = await Promise.all(/* import() */[__webpack_require__.e(3740), __webpack_require__.e(3132)]).then(__webpack_require__.bind(__webpack_require__, 13132));
      return await verifyStringCatalog({ ...options, contract, bases });
    }
    default:
      return (0,src_error/* exhausted */.uW)(contract, 'The kind of contract');
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/verdict.js
var verdict = __webpack_require__(72319);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/report/level-counts.js
var level_counts = __webpack_require__(55476);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/checkout.js
var checkout = __webpack_require__(84950);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var src_error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/prepare.js
var prepare = __webpack_require__(96903);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/verify-contract.js






             
                
                
                  
                         
                                               

                                                             



/** What is verified: the checkout of a runner's workspace. */
                                
                             
                                                                                            
                              
                          
                                                             
                                        
                                                         
                            
                                                 
                            
                                                                                                 
                         
                           
                                                            
    
                                                                                                                
                                          
                                                         
                               
                               
                              
                         
 

/** What came out of one contract, as it comes. */
                                   
                                    
                                                       
                                    
 

/**
 * Verifies the contracts of the checkout's waybill.yaml, all of them also where one does not hold or cannot be
 * verified.
 * @param request the checkout
 * @param onVerified gets each verdict as it comes
 * @returns the verdicts in the order of waybill.yaml
 * @throws CONFIG_*, CONTRACT_UNKNOWN, CHECKOUT_MISMATCH; what the first contract that could not be verified throws; CONTRACT_BROKEN where
 *   one does not hold
 */
async function verifyContracts(
  request               ,
  onVerified                                      ,
)                                      {
  const config = (0,parse/* parseApplicationConfig */.m0)(await readConfigFile(request), request.config);
  const chosen = chosenContracts(config.contracts, request.contracts);
  if (request.commit !== undefined && chosen.length > 0)
    await (0,checkout/* requireCheckout */.E)(request.workspace, request.commit, request.signal);
  if (request.prepare && chosen.length > 0) {
    await (0,prepare/* prepareCheckout */.s)({ ...request, commands: config.prepare });
  }
  const verdicts                    = [];
  const failures                                                           = [];
  const run = new VerificationRun(request, config);
  try {
    for (const contract of chosen) {
      request.progress.phase(`${contract.name} (${contract.kind})`);
      try {
        const verified = await run.verify(contract);
        verdicts.push(verified.verdict);
        onVerified(verified);
      } catch (error) {
        request.signal.throwIfAborted();
        request.progress.detail(`${contract.name} could not be verified: ${(0,src_error/* messageOf */.bD)(error)}`);
        failures.push({ contract: contract.name, error });
      }
    }
  } finally {
    await run.close();
  }
  // Not knowing comes before knowing that it breaks: what is said of the others is in the summary.
  const [failure] = failures;
  if (failure !== undefined) throw failure.error;
  const broken = verdicts.filter(({ holds }) => !holds);
  if (broken.length > 0) throw contractsBroken(broken);
  return verdicts;
}

/** What the contracts of one run share: the history is opened once, and only where one is compared. */
class VerificationRun {
           #request               ;
           #config                   ;
  #history                                      ;

  constructor(request               , config                   ) {
    this.#request = request;
    this.#config = config;
  }

  async verify(contract                )                            {
    const { workspace, restore, signal, progress, clock = time/* systemClock */.ml, tools } = this.#request;
    const { bases, notes } =
      'against' in contract ? await this.#basesOf(contract) : { bases: [], notes: [] };
    for (const note of notes) progress.detail(note);
    const rendering =
      contract.kind === 'kubernetes'
        ? {
            renderer: (await __webpack_require__.e(/* import() */ 2536).then(__webpack_require__.bind(__webpack_require__, 40155))).manifestRenderer(
              tools,
              this.#request,
            ),
          }
        : {};
    const verdict = await verifyContract({
      ...{ checkout: workspace, contract, bases, restore, signal, progress, ...rendering },
      now: new Date(clock.now()),
    });
    return { verdict, notes: notes.map((note) => `${contract.name}: ${note}`) };
  }

  async close()                {
    const opened = await this.#history?.catch(() => undefined);
    await opened?.close();
  }

  async #basesOf(contract               )                         {
    const history = await this.#opened();
    const { references = [] } = this.#request;
    return references.length === 0
      ? await history.basesOf(contract)
      : await history.basesAt(references, contract.file);
  }

  async #opened()                           {
    this.#history ??= this.#open();
    return await this.#history;
  }

  async #open()                           {
    const { workspace, history, signal, progress, clock } = this.#request;
    const { openContractHistory } = await Promise.all(/* import() */[__webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(865)]).then(__webpack_require__.bind(__webpack_require__, 20865));
    return await openContractHistory({
      ...{ ...history, workspace, signal, progress, branch: this.#config.branch },
      ...(clock === undefined ? {} : { clock }),
    });
  }
}

function chosenContracts(
  all                           ,
  names                   ,
)                            {
  if (names.length === 0) return all;
  const known = all.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return all.filter(({ name }) => names.includes(name));
  const near = (0,nearest/* nearest */.p)(unknown, known);
  throw (0,src_error_codes/* stageError */.vH)('CONTRACT_UNKNOWN', {
    message: `Expected a contract of waybill.yaml, found ${JSON.stringify(unknown)}; it has ${known.length === 0 ? 'none' : known.join(', ')}.`,
    remedy:
      near === undefined
        ? 'Correct the input `contracts`; empty means all of them.'
        : `Correct the input \`contracts\`; perhaps "${near}" is meant.`,
    facts: { contract: unknown },
  });
}

/** The findings are annotated where they are: the error says how much there is, and what comes first. */
function contractsBroken(broken                            )        {
  const first = broken.flatMap(({ findings }) => findings).find(verdict/* breaks */.T);
  const names = broken.map(({ contract }) => contract);
  const { breaking } = (0,level_counts/* countLevels */.ZT)(broken.flatMap(({ findings }) => findings));
  const bases = (0,level_counts/* brokenBases */.ud)(broken).map(({ base }) => base);
  const whom = bases.length === 0 ? '' : ` for users of ${bases.slice(0, 5).join(', ')}`;
  const count = breaking < 2 ? '' : ` (${String(breaking)} findings)`;
  return (0,src_error_codes/* stageError */.vH)('CONTRACT_BROKEN', {
    message: `Expected every contract to hold; ${names.join(', ')} ${names.length === 1 ? 'does' : 'do'} not${whom}${count}: ${first?.message ?? 'see the findings'}`,
    remedy: first?.remedy ?? 'See the findings in the summary.',
    facts: {
      contracts: names,
      bases,
      findings: broken
        .flatMap(({ findings }) => findings.filter(verdict/* breaks */.T))
        .slice(0, 50)
        .map(({ id, file }) => `${id} ${file}`),
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


/***/ })

};
})
