(function (exports, __distFolder) {'use strict';
exports.ids = [3457];
exports.modules = {

/***/ 11291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ ledgerKeyOption),
/* harmony export */   G4: () => (/* binding */ keptRehearsal),
/* harmony export */   HZ: () => (/* binding */ connectionOptions),
/* harmony export */   XR: () => (/* binding */ connectionDetails),
/* harmony export */   q5: () => (/* binding */ withConnections),
/* harmony export */   up: () => (/* binding */ rehearsalFile)
/* harmony export */ });
/* unused harmony export rehearsalSchema */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99348);
/* harmony import */ var _waybill_stage__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8069);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5817);






                                                 


/** The file of a kept rehearsal that says where everything is. */
const rehearsalFile = 'rehearsal.json';

/** What a kept rehearsal says of itself. */
const rehearsalSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
  applicationRepository: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  opsRepository: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  registry: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  environments: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
  /** Each approver's name and the file of their key. */
  approverKeys: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
  /** The file of the key that signs the ledger's records. */
  ledgerKey: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  board: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  pid: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
});
                                                            

/** How the systems are reached from a terminal: options of every command that reads the ledger. */
const connectionOptions                                   = {
  rehearsal: {
    about: 'The folder of a kept rehearsal; nothing else is needed then.',
    value: 'FOLDER',
  },
  config: { about: 'Path of waybill.yaml in the repository.', value: 'PATH' },
  'application-repository': { about: "URL or path of the application's repository.", value: 'URL' },
  'ops-repository': { about: 'URL or path of the ops repository.', value: 'URL' },
  registry: { about: 'Registry host that replaces the host of every image.', value: 'HOST' },
  application: {
    about:
      "The application's name, where its repository cannot be reached and the ledger has several.",
    value: 'NAME',
  },
  'ops-branch': {
    about:
      "Branch of desired state, where the application's repository cannot be reached; else main.",
    value: 'NAME',
  },
  'ledger-branch': {
    about: "Branch of the ledger, where the application's repository cannot be reached.",
    value: 'NAME',
  },
  open: {
    about: 'The ledger of environments with `from: any`: a branch of the application.',
  },
};

/** Who signs what a command writes into the ledger. */
const ledgerKeyOption                                   = {
  'ledger-key': {
    about:
      'File with the private key (PEM) that signs records; its password is in WAYBILL_LEDGER_KEY_PASSWORD.',
    value: 'FILE',
  },
};

/** What the help of such a command says about credentials. */
const connectionDetails =
  'Tokens come from the environment, never from the command line: WAYBILL_APPLICATION_TOKEN, WAYBILL_OPS_TOKEN, WAYBILL_REGISTRY_USERNAME and WAYBILL_REGISTRY_PASSWORD. Where no repository is named, the one of the current folder is meant.';

/**
 * Opens the systems for one command, and removes their caches afterwards.
 * @param call the command's call, with `connectionOptions`
 * @param progress where waiting shows itself
 * @param use what to do with them
 * @throws REHEARSAL_NOT_FOUND, CLI_USAGE, and what `use` throws
 */
async function withConnections   (
  call      ,
  progress          ,
  use                                          ,
)             {
  const temporaryFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'waybill-'));
  try {
    const settings = await settingsOf(call, progress, temporaryFolder);
    return await use((0,_waybill_stage__WEBPACK_IMPORTED_MODULE_4__.connect)(settings));
  } finally {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporaryFolder, { recursive: true, force: true });
  }
}

async function settingsOf(
  call      ,
  progress          ,
  temporaryFolder        ,
)                              {
  const kept = await keptRehearsal(call);
  const applicationRepository =
    kept?.applicationRepository ??
    call.text('application-repository') ??
    (await originOf(call.signal));
  const opsRepository = kept?.opsRepository ?? call.text('ops-repository');
  const registry = kept?.registry ?? call.text('registry');
  const applicationToken = secretFrom('WAYBILL_APPLICATION_TOKEN');
  const opsToken = secretFrom('WAYBILL_OPS_TOKEN');
  const registryUsername = process.env['WAYBILL_REGISTRY_USERNAME'];
  const registryPassword = secretFrom('WAYBILL_REGISTRY_PASSWORD');
  const actor = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username;
  const names = {
    application: call.text('application'),
    opsBranch: call.text('ops-branch'),
    ledgerBranch: call.text('ledger-branch'),
    ledgerSigner: await ledgerSignerOf(call.text('ledger-key') ?? kept?.ledgerKey),
  };
  return {
    config: call.text('config') ?? 'waybill.yaml',
    forge: 'auto',
    applicationRepository,
    ...(opsRepository === undefined ? {} : { opsRepository }),
    ...(registry === undefined ? {} : { registry }),
    ...(applicationToken === undefined ? {} : { applicationToken }),
    ...(opsToken === undefined ? {} : { opsToken }),
    ...(registryUsername === undefined ? {} : { registryUsername }),
    ...(registryPassword === undefined ? {} : { registryPassword }),
    temporaryFolder,
    owner: {
      repository: 'terminal',
      run: String(process.pid),
      attempt: 1,
      job: 'terminal',
      actor,
      pid: process.pid,
    },
    signal: call.signal,
    progress,
    ...(call.given('open') ? { place: 'open'          } : {}),
    ...(names.application === undefined ? {} : { application: names.application }),
    ...(names.opsBranch === undefined ? {} : { opsBranch: names.opsBranch }),
    ...(names.ledgerBranch === undefined ? {} : { ledgerBranch: names.ledgerBranch }),
    ...(names.ledgerSigner === undefined ? {} : { ledgerSigner: names.ledgerSigner }),
  };
}

/** A key is read from a file, and never stands among the words that every process of the machine can see. */
async function ledgerSignerOf(
  file                    ,
)                                              {
  if (file === undefined) return undefined;
  const { keySigner } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650), __webpack_require__.e(5877)]).then(__webpack_require__.bind(__webpack_require__, 34650));
  const passphrase = secretFrom('WAYBILL_LEDGER_KEY_PASSWORD');
  let pem        ;
  try {
    pem = new _waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .cliError */ .h)('CLI_USAGE', {
      message: `Expected the key of the ledger in a readable file: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}.`,
      remedy:
        'Name with --ledger-key the file of the private key whose public half the policy lists.',
    });
  }
  return keySigner(pem, passphrase === undefined ? {} : { passphrase });
}

/**
 * @param call a command's call
 * @returns the kept rehearsal that `--rehearsal` names, if it does
 * @throws REHEARSAL_NOT_FOUND
 */
async function keptRehearsal(call      )                                     {
  const folder = call.text('rehearsal');
  if (folder === undefined) return undefined;
  let text        ;
  try {
    text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder), rehearsalFile), 'utf8');
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .cliError */ .h)('REHEARSAL_NOT_FOUND', {
      message: `Expected a kept rehearsal in ${folder}, found no readable ${rehearsalFile}: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}.`,
      remedy: 'Start one with `waybill rehearse --keep FOLDER`; it prints the folder to name here.',
      facts: { folder },
    });
  }
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_8__/* .parseWith */ .K)(
    rehearsalSchema,
    JSON.parse(text),
    `${rehearsalFile} of ${folder}`,
    'Start the rehearsal again.',
  );
}

async function originOf(signal             )                  {
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 78367));
  const result = await runProcess(['git', 'remote', 'get-url', 'origin'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: 10_000,
    env: toolEnvironment(),
  });
  const url = result.stdout.toString('utf8').trim();
  if (result.exitCode === 0 && url !== '') return url;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .cliError */ .h)('CLI_USAGE', {
    message:
      "Expected to know the application's repository: no `--application-repository` was given, and the current folder has no git remote `origin`.",
    remedy: 'Name it with `--application-repository`, or a kept rehearsal with `--rehearsal`.',
  });
}

function secretFrom(variable        )                     {
  const value = process.env[variable];
  return value === undefined || value === '' ? undefined : new _waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(value);
}


/***/ }),

/***/ 23457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  trace: () => (/* binding */ trace_trace)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/trace.js
var trace = __webpack_require__(46912);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/trace-drawing.js
                                                                      


/** How many deployments one drawing shows at most: beyond that nobody can read it, and a forge draws none. */
const maximumDrawn = 50;

/**
 * Draws traces as a Mermaid flowchart, which forges show in Markdown (https://mermaid.js.org/syntax/flowchart.html):
 * commit → images → desired state → rollout → smoke check → phase, a row for each deployment.
 * @param traces what was found
 * @returns the diagram's text, without a fence
 */
function traceMermaid(traces                        )         {
  const drawing = new Drawing();
  for (const traced of traces) {
    const commit = drawing.node(`commit ${traced.commit.slice(0, 12)}`, traced.links.commit);
    const images = traced.images.map(({ name, digest }) => `${name}@${(0,trace/* shortDigest */.VK)(digest)}`);
    const release = drawing.node(images.join(' ') || 'no image');
    drawing.edge(commit, release, traced.release ?? 'no release');
    for (const deployment of traced.deployments) drawDeployment(drawing, release, deployment);
  }
  return drawing.text();
}

function drawDeployment(drawing         , release        , deployment                  )       {
  if (!drawing.hasRoom()) return;
  const { environment, kind, desired, links, rollout, smoke, phase, at, ended } = deployment;
  const steps = [
    drawing.node(`${environment} ${(0,trace/* desiredText */.oc)(desired)}`, links.opsCommit ?? links.pullRequest),
    drawing.node(rollout === undefined ? 'not rolled out' : `rolled out ${rollout.slice(0, 12)}`),
    drawing.node(smoke === undefined ? 'no smoke check' : `smoke ${smoke}`),
    drawing.node(`${phase} ${at} ${ended?.split(':')[0] ?? ''}`, links.run),
  ];
  let before = release;
  for (const [index, step] of steps.entries()) {
    drawing.edge(before, step, index === 0 ? kind : undefined);
    before = step;
  }
  drawing.drawn += 1;
}

/** The lines of a flowchart. Names of nodes are ours; nothing that a record says stands outside of quotes. */
class Drawing {
  drawn = 0;
           #lines           = ['flowchart LR'];
  #nodes = 0;

  /** @returns the name of the new node */
  node(label        , page         )         {
    this.#nodes += 1;
    const name = `n${String(this.#nodes)}`;
    this.#lines.push(`  ${name}["${escapeLabel(label)}"]`);
    if (page !== undefined) this.#lines.push(`  click ${name} href "${page}" _blank`);
    return name;
  }

  edge(from        , to        , label         )       {
    const words = label === undefined ? '' : `|"${escapeLabel(label)}"|`;
    this.#lines.push(`  ${from} -->${words} ${to}`);
  }

  hasRoom()          {
    if (this.drawn === maximumDrawn) {
      this.#lines.push('  %% Further deployments are left out.');
      this.drawn += 1;
    }
    return this.drawn < maximumDrawn;
  }

  text()         {
    return `${this.#lines.join('\n')}\n`;
  }
}

/** Mermaid's entity codes (`#35;`) for whatever is neither letter nor digit nor one of a few harmless signs. */
function escapeLabel(text        )         {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const cut = line.length > 200 ? `${line.slice(0, 199)}…` : line;
  return cut.replaceAll(
    /[^\p{L}\p{N} .,_/@+…-]/gu,
    (character) => `#${String(character.codePointAt(0))};`,
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/error-codes.js
var error_codes = __webpack_require__(5817);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var records = __webpack_require__(51182);
;// CONCATENATED MODULE: ./node_modules/@waybill/ledger/src/trace-links.js
                                               
                                                                   

/** Where people look at what a trace names: undefined where no page of it is known, never a guess. */
                             
                                                  
                                                             
                                        
                                                                
                                                      
 

/** The pages of one deployment; what has no known page is absent. */
                                  
                        
                                
                              
 

/** A deployment's part of a trace, with where people look at it. */
                                                           
                                  
 

/** A trace with where people look at what it names. */
                                                                 
                                               
                                                    
 

/**
 * @param traced what was found
 * @param pages where its commits and runs are shown
 * @returns the same, with links
 */
function withLinks(traced       , pages            )              {
  const commit = pageOrNothing(pages.commit(traced.commit));
  return {
    ...traced,
    links: commit === undefined ? {} : { commit },
    deployments: traced.deployments.map((deployment) => ({
      ...deployment,
      links: linksOf(deployment, pages),
    })),
  };
}

function linksOf(deployment                 , pages            )                  {
  const { runs, proposal, desired } = deployment;
  // The last one is the run whose log says how it ended.
  const last = runs.at(-1);
  const run = last === undefined ? undefined : pageOrNothing(pages.run(last));
  const pullRequest = pageOrNothing(proposal?.url);
  const opsCommit =
    desired?.kind === 'commit' ? pageOrNothing(pages.opsCommit(desired.commit)) : undefined;
  return {
    ...(run === undefined ? {} : { run }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(opsCommit === undefined ? {} : { opsCommit }),
  };
}

/** Addresses come from records too: only one that cannot be anything else in text, Markdown or a diagram is shown. */
function pageOrNothing(address                    )                     {
  return address !== undefined &&
    address.length <= 2000 &&
    /^https?:\/\/[A-Za-z0-9.[\]:-]+(?:\/[A-Za-z0-9._~%@+=:/?&-]*)?$/.test(address)
    ? address
    : undefined;
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/trailers.js
var src_trailers = __webpack_require__(55196);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/trace/from-git.js


                                                    
                                                  

/** How many commits of the ops repository's branch are looked at. */
const readCommits = 1000;

/** What a commit of the ops repository says of itself in its trailers: a claim, by whoever may push there. */
                               
                                
                      
                          
                               
                               
                                  
                             
                                          
                                                                                 
 

/**
 * Looks for a word in the trailers of the ops repository's newest commits; a full commit id is found however old it
 * is. So an ops commit is traced from git alone, where the ledger does not know it.
 * @param connections the systems
 * @param ledger whose application
 * @param word a commit of the ops repository or of the application, a release tag, a digest, a deployment
 * @returns what fits, the newest first
 */
async function writtenStates(
  connections             ,
  ledger              ,
  word        ,
)                                   {
  const [repository, { ops }] = await Promise.all([connections.opsGit(), connections.names()]);
  const head = await repository.readRef(`refs/heads/${ops.branch}`);
  const recent = head === undefined ? [] : await repository.recentCommits(head, readCommits);
  const full = vocabulary/* commitShaSchema */.jr.safeParse(word);
  const isRecent = recent.some(({ sha }) => sha === word);
  const named = full.success && !isRecent ? await repository.readCommit(full.data) : undefined;
  return [...(named === undefined ? [] : [named]), ...recent]
    .map(stateIn)
    .filter((state) => state !== undefined)
    .filter((state) => state.application === ledger.application && isMeant(state, word));
}

/**
 * @param commit a commit of the ops repository
 * @returns what its trailers say, as Waybill writes them; undefined where they are not of that form
 */
function stateIn({
  sha,
  committedAt,
  author,
  message,
}             )                           {
  const trailers = (0,src_trailers/* listTrailers */.VK)(message);
  const values = (key        )           =>
    trailers.filter(([found]) => found === `Waybill-${key}`).map(([, value]) => value);
  const application = vocabulary/* nameSchema */.Jq.safeParse(values('Application')[0]);
  const environment = vocabulary/* nameSchema */.Jq.safeParse(values('Environment')[0]);
  const commit = vocabulary/* commitShaSchema */.jr.safeParse(values('Release')[0]);
  if (!application.success || !environment.success || !commit.success) return undefined;
  const images = values('Digest').map((value) => {
    const [name = '', digest = ''] = value.split('@');
    return { name, digest };
  });
  const areGood = images.every(
    ({ name, digest }) =>
      vocabulary/* nameSchema */.Jq.safeParse(name).success && vocabulary/* digestSchema */.er.safeParse(digest).success,
  );
  return {
    opsCommit: sha,
    at: committedAt,
    author,
    application: application.data,
    environment: environment.data,
    commit: commit.data,
    deployment: values('Deployment')[0],
    images: areGood ? images : [],
  };
}

function isMeant(state              , word        )          {
  const { opsCommit, commit, deployment, images } = state;
  const tagged = word.startsWith('sha-') ? word.slice('sha-'.length) : word;
  const digest = word.slice(word.indexOf('@') + 1).replace(/^sha256:/, '');
  return (
    deployment === word ||
    (/^[0-9a-f]{7,40}$/.test(word) && opsCommit.startsWith(word)) ||
    (/^[0-9a-f]{4,40}$/.test(tagged) && commit.startsWith(tagged)) ||
    (/^[0-9a-f]{12,64}$/.test(digest) &&
      images.some((image) => image.digest.startsWith(`sha256:${digest}`)))
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/policy-connection.js + 1 modules
var policy_connection = __webpack_require__(99623);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(22408);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/source.js
var source = __webpack_require__(12299);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/trace/from-registry.js

                                                     
                                                   
                                                  




/** What a registry has under a tag or a digest. */
                             
                            
                              
                          
                                                                                      
                   
       
                                     
                                   
                                
                                                                                       
                                   
       
                
                                         
                                       
 

/** What was found, and what could not be asked. */
                                 
                                         
                                      
 

/**
 * Looks for a release tag or a digest in the repositories that waybill.yaml names, and nowhere else: a word says
 * to no other registry who asks. Only a waybill that the policy's signers signed for this source tells a commit.
 * @param connections the systems
 * @param word `sha-<commit>`, a commit, a digest, or an image with either
 */
async function imagesInRegistry(
  connections             ,
  word        ,
)                          {
  const reference = referenceIn(word);
  if (reference === undefined) return { images: [], remarks: [] };
  const [{ config, unreachable }, signers] = await Promise.all([
    connections.names(),
    signersOfNow(connections),
  ]);
  if (config === undefined) {
    const remark = `No registry was asked: where the images are is not known. ${problemOf(unreachable)}`;
    return { images: [], remarks: [remark] };
  }
  const registry = (0,registry_connection/* registryConnection */.aL)(connections.settings);
  const images               = [];
  const remarks           = [];
  for (const { repository } of config.images) {
    if (reference.repository !== undefined && reference.repository !== repository) continue;
    try {
      const client = registry((0,registry_connection/* registryHost */.U$)(repository));
      const path = repository.slice((0,registry_connection/* registryHost */.U$)(repository).length + 1);
      const found = await client.resolve(path, reference.name);
      if (found === undefined) continue;
      const image = { repository, digest: found.digest };
      const claims = { source: (0,source/* sourceOf */.v)(connections.settings), application: config.application };
      const said = await waybillOf({ client, image, signers, claims, commit: reference.commit });
      images.push({ ...image, ...said });
    } catch (error) {
      connections.settings.signal.throwIfAborted();
      remarks.push(`${repository} could not be asked: ${problemOf(error)}`);
    }
  }
  return { images, remarks };
}

/** Where a waybill is looked for, and what it must say to be believed. */
                           
                                  
                                                                           
                                                 
                                                      
                                                                             
                                                            
                                         
 

async function waybillOf(
  question                 ,
)                                                   {
  const { client, image, signers, claims } = question;
  if (typeof signers === 'string') return { waybill: undefined, problem: signers };
  try {
    const commit = question.commit ?? (await commitSaid(client, image, signers));
    const { readWaybill } = await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650)]).then(__webpack_require__.bind(__webpack_require__, 34650));
    const { waybill, signer } = await readWaybill(client, image, { ...claims, commit, signers });
    const { application, images, createdAt } = waybill;
    const named = images.map(({ name, digest }) => ({ name, digest }));
    return {
      waybill: { application, commit, signer, images: named, createdAt },
      problem: undefined,
    };
  } catch (error) {
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
    return { waybill: undefined, problem: problemOf(error) };
  }
}

/** The commit that the image's newest signed waybill names; `readWaybill` then judges all of them by it. */
async function commitSaid(
  client                ,
  image                          ,
  signers                          ,
)                     {
  const { allowedSigners, readStatements, supplyChainError, waybillPredicateType, waybillSchema } =
    await Promise.all(/* import() */[__webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(7853), __webpack_require__.e(4650)]).then(__webpack_require__.bind(__webpack_require__, 34650));
  const read = await readStatements(client, image, waybillPredicateType, allowedSigners(signers));
  const [newest] = read.found
    .map(({ statement }) => waybillSchema.safeParse(statement.predicate).data)
    .filter((waybill) => waybill !== undefined)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  if (newest !== undefined) return newest.commit;
  throw supplyChainError('WAYBILL_MISSING', {
    message: `Expected ${image.repository}@${image.digest} to carry a waybill that a signer of the policy signed; it carries none.`,
    remedy: 'Run the release stage for its commit again: it attaches what is missing.',
    facts: { repository: image.repository, digest: image.digest },
  });
}

async function signersOfNow(connections             )                                             {
  try {
    return (await (0,policy_connection/* connectPolicy */.V)(connections)).policy.signers;
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    return `whose signature counts is not known: ${problemOf(error)}`;
  }
}

function problemOf(error         )         {
  return (0,src_error/* isWaybillError */.xS)(error) ? `${error.code}: ${error.message}` : (0,src_error/* messageOf */.bD)(error);
}

                     
                                      
                                          
                           
                        
                    
                                         
 

function referenceIn(word        )                        {
  const at = word.indexOf('@');
  const colon = word.lastIndexOf(':');
  if (at > 0) return named(word.slice(0, at).replace(/:[^:/]*$/, ''), word.slice(at + 1));
  if (word.includes('/') && colon > word.lastIndexOf('/'))
    return named(word.slice(0, colon), word.slice(colon + 1));
  return named(undefined, word);
}

function named(repository                    , word        )                        {
  const digest = /^[0-9a-f]{64}$/.test(word) ? `sha256:${word}` : word;
  if (vocabulary/* digestSchema */.er.safeParse(digest).success)
    return { repository, name: digest, commit: undefined };
  const { data: commit } = vocabulary/* commitShaSchema */.jr.safeParse(word.replace(/^sha-/, ''));
  return commit === undefined ? undefined : { repository, name: (0,vocabulary/* releaseTag */.aF)(commit), commit };
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/github/address.js
var address = __webpack_require__(76557);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/trace/pages.js

                                                  
                                                            
                                                  

/**
 * Tells where the forge shows what a trace names. Only a forge whose addresses are known has pages: nothing is
 * guessed, and a bare repository on this machine has none.
 * @param connections the systems
 */
async function tracePages(connections             )                      {
  const [forge, git, opsForge, opsGit] = await Promise.all([
    connections.forge(),
    connections.applicationGit(),
    connections.opsForge(),
    connections.opsGit(),
  ]);
  const [application, ops] = [placeOf(forge, git), placeOf(opsForge, opsGit)];
  return {
    commit: (commit) => forge.commitUrl(commit),
    opsCommit: (commit) => opsForge.commitUrl(commit),
    run: (run) => {
      const place = [application, ops].find((it) => isIn(it, run));
      return pageOf(place, `actions/runs/${run.run}/attempts/${String(run.attempt)}`);
    },
  };
}

function placeOf(forge       , git               )                               {
  return forge.kind === 'github' ? (0,address/* githubRepositoryOf */.hl)(git.url) : undefined;
}

function pageOf(place                              , path        )                     {
  return place === undefined ? undefined : `${place.serverUrl}/${place.repository}/${path}`;
}

/** A run of another repository may be on another server; GitHub numbers its runs. */
function isIn(place                              , run          )          {
  return (
    place !== undefined &&
    !run.local &&
    run.repository.toLowerCase() === place.repository.toLowerCase() &&
    /^[1-9]\d{0,19}$/.test(run.run)
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/trace/find.js
                                                      

                                                  




/** A commit of desired state that the ledger does not know, with where people look at it. */
                                                   
                                    
 

/** Everything that is known by a word. */
                        
                       
                                          
                                                     
                                           
                               
                                         
                                 
                                      
 

/**
 * Traces what a word means. The ledger is asked first; where it does not know the word, the trailers of the ops
 * repository's commits and the registry are: they lead to records, or are shown for what they are.
 * @param connections the systems
 * @param ledger the records
 * @param word a commit, a tag, a digest, an ops commit, a run (`42`, `42/1`, `owner/name 42`) or a deployment
 */
async function findByWord(
  connections             ,
  ledger              ,
  word        ,
)                 {
  const pages = await tracePages(connections);
  const linked = (records               )                         =>
    (0,trace/* tracesOf */.Or)(records).map((traced) => withLinks(traced, pages));
  const traces = linked(await recordsOf(ledger, word));
  if (traces.length > 0) return { ...nothing, traces };
  const states = await writtenStates(connections, ledger, word);
  const known = await recordsBehind(ledger, states);
  if (known.deployments.length > 0) return { ...nothing, traces: linked(known) };
  const { images, remarks } = await imagesInRegistry(connections, word);
  const commits = new Set(images.map(({ waybill }) => waybill?.commit));
  const released = await recordsOfCommits(ledger, commits);
  return {
    traces: linked(released),
    written: states.map((state) => ({ ...state, link: pages.opsCommit(state.opsCommit) })),
    images,
    remarks,
  };
}

const nothing        = { traces: [], written: [], images: [], remarks: [] };

/** What a person may write for a run: its number, with or without attempt and repository. */
                   
                                          
                       
                                       
 

/**
 * @param word what a person typed
 * @returns the run that it names with an attempt or a repository; undefined where it is a word of another kind
 */
function runIn(word        )                      {
  const match = /^(?:([^\s/]+\/[^\s/]+)\s+)?([^\s/]{1,64})(?:\/([1-9]\d{0,5}))?$/.exec(word.trim());
  const [, repository, run, attempt] = match ?? [];
  if (run === undefined || (repository === undefined && attempt === undefined)) return undefined;
  return { repository, run, attempt: attempt === undefined ? undefined : Number(attempt) };
}

/** A run also closes deployments whose place its own one took: those are not what is asked for. */
async function recordsOf(ledger              , word        )                         {
  const exact = runIn(word);
  const meant = exact ?? { repository: undefined, run: word, attempt: undefined };
  const found = await ledger.find(meant.run);
  const deployments = found.deployments.filter((record) =>
    (0,trace/* runsOn */.k8)(record).some((run) => isRun(run, meant)),
  );
  if (deployments.length > 0) return withCommits(found, deployments, deployments);
  if (exact === undefined) return found;
  const released = found.releases.filter(({ transitions }) =>
    transitions.some(({ by }) => isRun(by, meant)),
  );
  return withCommits(found, released, found.deployments);
}

function isRun(found                                               , meant         )          {
  return (
    found.run === meant.run &&
    found.attempt === (meant.attempt ?? found.attempt) &&
    found.repository === (meant.repository ?? found.repository)
  );
}

/** What was found, as far as it is about the commits of these records. */
function withCommits(
  found               ,
  of                                           ,
  deployments                              ,
)                {
  const commits = new Set(of.map(({ commit }) => commit));
  return {
    releases: found.releases.filter(({ commit }) => commits.has(commit)),
    deployments: deployments.filter(({ commit }) => commits.has(commit)),
  };
}

/** The deployments that the trailers name, as the ledger has them. */
async function recordsBehind(
  ledger              ,
  states                         ,
)                         {
  const ids = new Set(states.map(({ deployment }) => deployment));
  const found = await Promise.all(
    [...ids].slice(0, 20).map(async (id) => (id === undefined ? undefined : ledger.deployment(id))),
  );
  const deployments = found.filter((record) => record !== undefined);
  const commits = new Set(deployments.map(({ commit }) => commit));
  return { releases: await releasesOf(ledger, commits), deployments };
}

async function recordsOfCommits(
  ledger              ,
  commits                                    ,
)                         {
  const found = await Promise.all(
    [...commits].map(async (commit) => (commit === undefined ? undefined : ledger.find(commit))),
  );
  return {
    releases: found.flatMap((records) => records?.releases ?? []),
    deployments: found.flatMap((records) => records?.deployments ?? []),
  };
}

async function releasesOf(
  ledger              ,
  commits                        ,
)                                     {
  const found = await Promise.all([...commits].map(async (commit) => ledger.release(commit)));
  return found.filter((record) => record !== undefined);
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/render.js
var render = __webpack_require__(43219);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/trace/render.js



                                                    
                                                     

/**
 * @param found what a word means
 * @returns a line for each environment, with the pages that are known below it
 */
function traceText({ traces, written, images, remarks }       )         {
  const lines = [
    ...traces.flatMap(linesOf),
    ...written.flatMap(writtenLines),
    ...images.map(imageLine),
    ...remarks,
  ];
  return lines.length === 0 ? '' : `${(0,records/* columns */.YB)(lines.map((line) => [line]))}\n`;
}

function linesOf(traced             )                    {
  const lines = (0,trace/* traceLines */.v$)(traced);
  const commit = traced.links.commit === undefined ? [] : [`  commit ${traced.links.commit}`];
  // One line for each deployment, or one for a commit that was not deployed.
  return [
    ...lines.flatMap((line, index) => [
      line,
      ...linkLines(traced.deployments[index]?.links ?? {}).map((link) => `  ${link}`),
    ]),
    ...commit,
  ];
}

function linkLines({ opsCommit, pullRequest, run }                 )                    {
  return [
    ...(pullRequest === undefined ? [] : [`pull request ${pullRequest}`]),
    ...(opsCommit === undefined ? [] : [`ops commit ${opsCommit}`]),
    ...(run === undefined ? [] : [`run ${run}`]),
  ];
}

function writtenLines(state             )                    {
  const { commit, images, environment, opsCommit, at, author, deployment, link } = state;
  const shown = images.map(({ name, digest }) => `${name}@${(0,trace/* shortDigest */.VK)(digest)}`);
  const line = [
    commit.slice(0, 12),
    shown.join(' ') || 'no image',
    `${environment} ${opsCommit.slice(0, 12)}`,
    `written by ${author} ${at}`,
    `the ledger has no deployment ${deployment ?? 'of it'}`,
  ].join(' → ');
  return [line, ...(link === undefined ? [] : [`  ops commit ${link}`])];
}

function imageLine({ repository, digest, waybill, problem }            )         {
  const image = `${repository}@${digest}`;
  if (waybill === undefined)
    return `${image} is in the registry; whose it is cannot be said: ${problem ?? ''}`;
  const { application, commit, signer, createdAt } = waybill;
  return `${image} → ${commit.slice(0, 12)} of ${application}, by a waybill that ${signer} signed, ${createdAt}`;
}

/**
 * @param found what a word means
 * @returns a table in Markdown with links; whatever records say is escaped
 */
function traceMarkdown({ traces, written, images, remarks }       )         {
  const lines = [
    ...traces.flatMap(tableOf),
    ...written.flatMap(writtenLines).map((line) => `- ${(0,render/* cell */.Hn)(line)}`),
    ...images.map((image) => `- ${(0,render/* cell */.Hn)(imageLine(image))}`),
    ...remarks.map((remark) => `- ${(0,render/* cell */.Hn)(remark)}`),
    '',
  ];
  return (0,records/* printable */.g$)(lines.join('\n'));
}

function tableOf(traced             )                    {
  const { application, commit, images, release, links, deployments } = traced;
  const shown = images.map(({ name, digest }) => (0,render/* code */.aY)(`${name}@${(0,trace/* shortDigest */.VK)(digest)}`));
  const rows = deployments.map((one) => {
    const state = one.desired === undefined ? 'not written' : (0,render/* code */.aY)((0,trace/* desiredText */.oc)(one.desired));
    const page = one.links.opsCommit ?? one.links.pullRequest;
    const phase = linked((0,render/* cell */.Hn)(one.phase), one.links.run);
    const end = `${phase} ${one.at}${one.ended === undefined ? '' : `<br>${(0,render/* cell */.Hn)(one.ended)}`}`;
    const cells = [
      `${(0,render/* cell */.Hn)(one.environment)}<br>${one.kind}`,
      linked(state, page),
      one.rollout === undefined ? 'not rolled out' : (0,render/* code */.aY)(one.rollout.slice(0, 40)),
      (0,render/* cell */.Hn)(one.smoke ?? 'no smoke check'),
      end,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `### ${(0,render/* cell */.Hn)(application)} ${linked((0,render/* code */.aY)(commit.slice(0, 12)), links.commit)}`,
    '',
    `${shown.join(' ') || 'no image'} (${release ?? 'no release'})`,
    '',
    ...(rows.length === 0
      ? ['Not deployed.']
      : ['| environment | desired state | rollout | smoke | |', '|---|---|---|---|---|', ...rows]),
    '',
  ];
}

/** Pages were checked where the links were made: nothing in them ends a link. */
function linked(text        , page                    )         {
  return page === undefined ? text : `[${text}](${page})`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/trace.js



                                                   






/** `waybill trace`: one release from commit to smoke check. */
const trace_trace          = {
  name: 'trace',
  about: 'One release in one line: commit → image → desired state → rollout → smoke check.',
  positionals: ['word'],
  options: {
    ...cli_connection/* connectionOptions */.HZ,
    markdown: { about: 'Print Markdown, with links.' },
    mermaid: { about: 'Print a Mermaid flowchart, which GitHub draws.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'The word is the beginning of a commit (4 digits or more), a release tag, an image digest, a commit of the ops repository, a run (42, 42/1 or "owner/name 42") or a deployment id. Each environment has a line of its own.',
    `Where the ledger does not know the word, the trailers of the newest ${String(readCommits)} commits of the ops repository and the registry are asked.`,
    cli_connection/* connectionDetails */.XR,
  ],
  examples: [
    'waybill trace 3f2a91c',
    'waybill trace sha256:9b0c…',
    'waybill trace "acme/planner 4711"',
    'waybill trace 20261121T124100123Z-3f2a91c0ffee-1a2b --mermaid',
  ],
  run: async (call) => {
    const [word = ''] = call.positionals;
    const found = await (0,cli_connection/* withConnections */.q5)(call, progress/* silentProgress */.R, async (connections) =>
      findByWord(connections, await (0,records/* ledgerReader */.zY)(connections), checkedWord(word)),
    );
    process.stdout.write(shown(call, found));
    if (found.traces.length + found.written.length + found.images.length > 0) return 0;
    process.stderr.write(
      `Nothing is known by ${JSON.stringify(word)}: not to the ledger, not in the newest ${String(readCommits)} commits of the ops repository, not to the registry.\n`,
    );
    return 1;
  },
};

function shown(call      , found       )         {
  if (call.given('json')) return (0,records/* jsonText */.s$)(found);
  if (call.given('mermaid')) return traceMermaid(found.traces);
  return call.given('markdown') ? traceMarkdown(found) : traceText(found);
}

function checkedWord(word        )         {
  if (word.trim() !== '' && word.length <= 500 && !/\p{Cc}/u.test(word)) return word;
  throw (0,error_codes/* cliError */.h)('CLI_USAGE', {
    message: `Expected a commit, a tag, a digest, a run or a deployment id, found ${JSON.stringify(word.slice(0, 100))}.`,
    remedy: 'See `waybill trace --help`.',
  });
}


/***/ }),

/***/ 85480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ silentProgress)
/* harmony export */ });
/** How long work shows itself (house rule: phases, elapsed time, what it is waiting for). */
                           
                                       
                             
                          
                             
                                                               
                              
 

/** Shows nothing: for tests, and for parts whose caller shows its own. */
const silentProgress           = {
  phase: () => undefined,
  detail: () => undefined,
  waiting: () => undefined,
};


/***/ }),

/***/ 1715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/** A credential. It prints as `***` wherever it is shown by mistake; only `reveal` gives the value. */
class Secret {
           #value        ;

  constructor(value        ) {
    this.#value = value;
  }

  /** @returns the value, for the one place that sends it */
  reveal()         {
    return this.#value;
  }

  toString()         {
    return '***';
  }

  toJSON()         {
    return '***';
  }

  [Symbol.for('nodejs.util.inspect.custom')]()         {
    return '***';
  }
}

/**
 * Takes secrets out of a text, also where they were percent-encoded or base64-encoded on the way (alone, or
 * as a part of a longer value, as in a Basic header), and the lines of a secret that has several. Users and
 * passwords of URLs go too. Takes time in proportion to the text, also where that is hostile.
 * @param text what is about to be shown or stored
 * @param secrets the values that must not appear; those under 4 characters are passed over
 * @returns the text with `***` in their place
 */
function redact(text        , secrets                              )         {
  // The longest first: a secret that begins another one would leave the rest of that behind.
  const forms = [...new Set(secrets.flatMap(formsOfSecret))].sort((a, b) => b.length - a.length);
  let result = text;
  for (const form of forms) result = result.replaceAll(form, '***');
  // The scheme is left out of the pattern: `a.a.a…` would be read to its end from each of its words.
  return result.replace(/:\/\/[^\s/]+@/g, '://***@');
}

const shortestSecret = 4;

/** Each line of a log asks again. */
const formsOfSecrets = new WeakMap                           ();

function formsOfSecret(secret                 )                    {
  if (typeof secret === 'string') return formsOf(secret);
  const known = formsOfSecrets.get(secret);
  if (known !== undefined) return known;
  const forms = formsOf(secret.reveal());
  formsOfSecrets.set(secret, forms);
  return forms;
}

function formsOf(value        )           {
  if (value.length < shortestSecret) return [];
  const bytes = Buffer.from(value);
  // By way of the bytes, since encodeURIComponent throws for half of a surrogate pair.
  const base64 = [0, 1, 2].flatMap((shift) => base64Within(bytes, shift));
  return [
    value,
    ...linesOf(value),
    encodeURIComponent(bytes.toString('utf8')),
    bytes.toString('base64'),
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

/** Tools and logs show a key line by line; its first and last line are no secret. */
function linesOf(value        )           {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  if (lines.length === 1) return [];
  return lines.filter(
    (line) => line.length >= shortestSecret && !/^-----(?:BEGIN|END) /.test(line),
  );
}

/** The characters of a longer base64 text that depend on this value alone, where `shift` bytes (modulo 3) come before. */
function base64Within(bytes        , shift        )           {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + bytes.length) * 8) / 6);
  const form = encoded.slice(first, last);
  return form.length >= shortestSecret ? [form] : [];
}


/***/ }),

/***/ 58872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ forgeError)
/* harmony export */ });
/* unused harmony export forgeErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `forge` throws. */
const forgeErrorCodes = {
  FORGE_NAME_INVALID:
    'The name of a branch, status, approver or approval subject does not have the form that the forge can hold.',
  FORGE_DOCUMENT_INVALID:
    'What is stored in the forge (a pull request, an approval, a status) does not have the form that was expected.',
  FORGE_COMMIT_UNKNOWN: 'The commit does not exist in the repository.',
  FORGE_BRANCH_UNKNOWN: 'The branch does not exist in the repository.',
  FORGE_PULL_REQUEST_UNKNOWN: 'There is no pull request of this number.',
  FORGE_PULL_REQUEST_EXISTS: 'There is an open pull request from this head to this base already.',
  FORGE_PULL_REQUEST_EMPTY:
    'The head of the pull request holds nothing that its base does not have.',
  FORGE_PULL_REQUEST_ENDED: 'The pull request is merged or closed, so it cannot change any more.',
  FORGE_PULL_REQUEST_MOVED:
    'The head of the pull request is not the commit that the caller looked at.',
  FORGE_PERSON_REFUSED:
    'The forge does not let this account or team review the pull request or be assigned to it.',
  FORGE_MERGE_CONFLICT: 'Head and base of the pull request changed the same lines.',
  FORGE_MERGE_REFUSED: "The branch's protection does not let this pull request through.",
  FORGE_COMMIT_REFUSED: "The branch's rules do not let this commit through.",
  FORGE_FOLDER_UNKNOWN:
    'The local forge was not told in which folder the bare repository lies, and the call needs it.',
  FORGE_PROTECTION_INVALID:
    'The protection that is asked for, or that is installed in a bare repository, is not one that the hook can keep.',
  FORGE_HOOK_FOREIGN:
    'The bare repository has a pre-receive hook that Waybill did not write; it is left as it is.',
  FORGE_ADDRESS_INVALID:
    "The address of the forge or the repository's name does not have the form that was expected, or a token would be sent unencrypted.",
  FORGE_UNREACHABLE:
    'The forge did not answer: no connection, a cut one, or none that can be trusted.',
  FORGE_UNAUTHORIZED: 'The forge does not accept the token: it is expired, revoked or wrong.',
  FORGE_FORBIDDEN:
    'The token may not do this; the remedy names the permission to add. A forge may hide what a token may not see.',
  FORGE_NOT_FOUND: 'What was asked for does not exist at the forge.',
  FORGE_RATE_LIMITED:
    "The forge's rate limit is used up, and waiting for its end would take longer than this step may.",
  FORGE_SERVER_ERROR: 'The forge answered with a fault of its own, also when it was asked again.',
  FORGE_REQUEST_REFUSED: 'The forge refused the request; the message has its words.',
  FORGE_ANSWER_INVALID: "The forge's answer does not have the documented form.",
  FORGE_REDIRECTED: 'The forge answers under another address: the repository was renamed or moved.',
  FORGE_TOO_MUCH: 'The forge has more of this than is read.',
  FORGE_REPOSITORY_UNKNOWN: 'There is no repository at this address, or this token may not see it.',
  FORGE_RUN_UNKNOWN: 'The forge does not know the run that was named.',
  APP_KEY_INVALID: "The GitHub App's private key is not one.",
  APP_UNAUTHORIZED:
    'The forge does not accept the GitHub App: its id and its key do not belong together.',
  APP_NOT_INSTALLED: 'The GitHub App is not installed on the repository.',
  APP_PERMISSION_MISSING: 'The GitHub App was not granted a permission that is asked for.',
}                              ;

                                                          

/** Makes the errors of `forge`. */
const forgeError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(forgeErrorCodes);


/***/ }),

/***/ 76557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ githubGraphqlOf),
/* harmony export */   hl: () => (/* binding */ githubRepositoryOf),
/* harmony export */   hp: () => (/* binding */ checkApiAddress),
/* harmony export */   lF: () => (/* binding */ githubApiOf),
/* harmony export */   lW: () => (/* binding */ githubRepositoryName),
/* harmony export */   n_: () => (/* binding */ checkRepository)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58872);


/** A repository on a GitHub server. */
                                   
                                    
                             
                      
                              
 

/**
 * Tells where a server's REST API is. A runner has it in GITHUB_API_URL; this is for everyone else
 * (https://docs.github.com/en/enterprise-server/rest/quickstart).
 * @param serverUrl such as `https://github.com`
 * @returns `https://api.github.com`, `https://api.<name>.ghe.com`, or `<server>/api/v3` (Enterprise Server)
 */
function githubApiOf(serverUrl        )         {
  const server = serverUrl.replace(/\/+$/, '');
  const host = /^https:\/\/([^/:]+)$/.exec(server)?.[1]?.toLowerCase();
  if (host === 'github.com' || host === 'www.github.com') return 'https://api.github.com';
  // https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency
  if (host !== undefined && /^[a-z0-9-]+\.ghe\.com$/.test(host)) return `https://api.${host}`;
  return `${server}/api/v3`;
}

/**
 * Tells where a server's GraphQL API is (https://docs.github.com/en/enterprise-server/graphql/guides/forming-calls-with-graphql#the-graphql-endpoint).
 * @param apiUrl where its REST API is, without a slash at the end
 * @returns `<server>/api/graphql` for an Enterprise Server, else `graphql` below the REST API
 */
function githubGraphqlOf(apiUrl        )         {
  return `${apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`;
}

/** What GitHub allows in names of owners and repositories; `.` and `..` would be other paths. */
const ownerAndName = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99})\/((?!\.{1,2}$)[A-Za-z0-9_.-]{1,100})$/;

/**
 * Tells a repository from any address by which git reaches it.
 * @param url `https://host/owner/name.git`, `ssh://git@host/owner/name`, `git@host:owner/name.git`; a server
 *   may lie below a path
 * @returns the server and the repository; undefined where the address is none of a forge's repository
 */
function githubRepositoryOf(url        )                               {
  const scp = /^(?:[A-Za-z0-9_.-]+@)([A-Za-z0-9][A-Za-z0-9.-]*):(?!\/)(.+)$/.exec(url);
  if (scp?.[1] !== undefined && scp[2] !== undefined) return fromParts(`https://${scp[1]}`, scp[2]);
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, hostname, pathname } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:')
    return fromParts(`${protocol}//${host}`, pathname);
  // The port of an ssh address is that of ssh; people reach the server at its usual one.
  return protocol === 'ssh:' ? fromParts(`https://${hostname}`, pathname) : undefined;
}

function fromParts(origin        , path        )                               {
  const parts = path.split('/').filter((part) => part !== '');
  const repository = parts
    .slice(-2)
    .join('/')
    .replace(/\.git$/, '');
  if (!ownerAndName.test(repository)) return undefined;
  const below = parts.slice(0, -2);
  return { serverUrl: [origin, ...below].join('/'), repository };
}

/**
 * @param apiUrl where a REST API is said to be
 * @param isAuthenticated whether a token would go there
 * @returns the address without a slash at its end
 * @throws FORGE_ADDRESS_INVALID where it is no address, or a token would cross a network unencrypted
 */
function checkApiAddress(apiUrl        , isAuthenticated         )         {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  const isPlain = url?.protocol === 'http:';
  if (url === undefined || (url.protocol !== 'https:' && !isPlain) || url.username !== '')
    throw addressInvalid('the address of a REST API such as https://api.github.com', apiUrl);
  if (isPlain && isAuthenticated && !isLoopback(url.hostname))
    throw addressInvalid('an https address, since a token is sent there', apiUrl);
  return apiUrl.replace(/\/+$/, '');
}

/**
 * @param text what is said to be a repository
 * @returns the same where it is `owner/name`
 */
function githubRepositoryName(text        )                     {
  return ownerAndName.test(text) ? text : undefined;
}

/**
 * @param repository what is said to be a repository
 * @returns the same
 * @throws FORGE_ADDRESS_INVALID where it is not `owner/name`
 */
function checkRepository(repository        )         {
  if (githubRepositoryName(repository) !== undefined) return repository;
  throw addressInvalid('a repository as owner/name', repository);
}

function isLoopback(hostname        )          {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function addressInvalid(expected        , found        )        {
  // What stands before an @ may be a password.
  const shown = JSON.stringify(found.slice(0, 200).replace(/\/\/[^/@]*@/, '//***@'));
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .forgeError */ .C)('FORGE_ADDRESS_INVALID', {
    message: `Expected ${expected}, found ${shown}.`,
    remedy:
      'Correct the address; a runner has the right ones in GITHUB_API_URL and GITHUB_REPOSITORY.',
  });
}


/***/ }),

/***/ 82008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ gateNames),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   L6: () => (/* binding */ waitsUntil),
/* harmony export */   Vc: () => (/* binding */ waitUntilOf),
/* harmony export */   mC: () => (/* binding */ allAllowed)
/* harmony export */ });
/* unused harmony exports gateTitles, refusalCodes */
                                           

/** The gates (design, section 2), in the order in which they are shown. */
const gateNames = [
  'environment',
  'run',
  'protected-branch',
  'release',
  'same-digest',
  'signature',
  'contract',
  'scan',
  'checks',
  'acceptance',
  'soak',
  'hold',
  'emergency',
  'freeze',
  'schema-window',
  'no-overtaking',
  'desired-state',
  'approval',
  'lock',
]         ;
                                                  

/** What each gate asks, as people read it. */
const gateTitles                                     = {
  environment: 'The environment is in the policy, and the forge guards its own one',
  run: 'The run works on the protected branch, and the forge says so too',
  'protected-branch': 'The commit is on a branch that the forge protects',
  release: 'The commit is released: claimed, signed, published',
  'same-digest': 'Claim, tag and earlier acceptance name one digest',
  signature: 'Every image is signed by an allowed signer, for this source and commit',
  contract: 'The contracts of the release hold',
  scan: 'The scan of the release finds no vulnerability that the policy blocks',
  checks: 'The checks that the policy names are green on the commit',
  acceptance: 'The earlier environment accepted these very digests',
  soak: 'The earlier environment ran the release for long enough',
  hold: 'The release was not rolled back here',
  emergency: 'Nothing runs past desired state that this would take away unseen',
  freeze: 'No freeze window holds',
  'schema-window': 'What is brought back works on the schema as it is now',
  'no-overtaking': 'No older commit replaces a newer one',
  'desired-state': 'What is to be changed can be read',
  approval: 'Enough people approved this very plan',
  lock: 'Nobody else is deploying',
};

/** The stable codes of refusals: `GATE_UNKNOWN` where a fact could not be learned (law 7). */
const refusalCodes = {
  GATE_UNKNOWN: 'A fact that the gate needs could not be learned; unknown is not success.',
  GATE_LEDGER_UNTRUSTED:
    'A record of the ledger that the gate needs is not signed by anybody whom the policy lists.',
  GATE_ENVIRONMENT_UNKNOWN:
    'The policy has no environment of this name: an unknown environment is an unprotected one.',
  GATE_ENVIRONMENT_UNPROTECTED:
    "The forge's environment is missing, or admits branches that are not protected.",
  GATE_ENVIRONMENT_NO_REVIEWERS:
    "The policy takes the approval as a review of the forge's environment, which has no reviewers.",
  GATE_RUN_REF: 'The run does not work on the protected branch.',
  GATE_LEDGER_SHARED:
    'A run of any branch would write the ledger that protected environments believe: an environment with `from: any` needs a ledger of its own.',
  GATE_RUN_FORK: 'The run, or its head, is of another repository: a fork, or one that was deleted.',
  GATE_RUN_SUPERSEDED: 'The run was started again since: a newer attempt takes its place.',
  GATE_RUN_ENDED: 'The run that asks has ended, as the forge says: it was cancelled, for example.',
  GATE_RUN_UNKNOWN: 'The forge does not know the run that asks.',
  GATE_WORKFLOW_FORK: 'The run calls a reusable workflow of a fork.',
  GATE_WORKFLOW_NOT_LISTED:
    'The run calls a reusable workflow of a repository that the policy does not list.',
  GATE_BRANCH_UNKNOWN: 'The protected branch does not exist.',
  GATE_BRANCH_NOT_CONFIGURED:
    'The branch that was named is not the one that the default branch of the repository configures.',
  GATE_BRANCH_UNPROTECTED:
    'The forge does not report the branch as protected by the rules that the policy asks for.',
  GATE_BRANCH_RENAMED: 'The forge answers with a branch of another name: it was renamed.',
  GATE_BRANCH_BYPASSED:
    'The push that brought the commit to the branch walked around the rules of the branch.',
  GATE_RULESET_NOT_ENFORCED:
    'Rules that the policy asks for stand in a ruleset that is not enforced: it stops nobody.',
  GATE_COMMIT_UNKNOWN: 'The commit does not exist in the repository.',
  GATE_COMMIT_NOT_ON_BRANCH: "The commit is not the protected branch's head or an ancestor of it.",
  GATE_RELEASE_MISSING: 'The ledger holds no release of this commit.',
  GATE_RELEASE_UNFINISHED:
    'The release is not published and attested yet, or its last step failed.',
  GATE_TAG_MISSING: 'The registry does not have the release tag of an image.',
  GATE_TAG_MOVED: 'The release tag points at another digest than the one that was claimed.',
  GATE_DIGEST_MISSING: 'The registry does not have the digest of an image any more.',
  GATE_DIGEST_DIFFERS:
    'The digest that the earlier environment accepted is not the one that was claimed.',
  GATE_SIGNATURE_INVALID: 'An image has no good signature by an allowed signer.',
  GATE_SIGNATURE_WRONG_SOURCE:
    'The signature speaks of another source repository, commit or digest.',
  GATE_WAYBILL_INVALID: 'An image does not carry the good waybill of its release.',
  GATE_CONTRACT_BROKEN: 'A contract of the release does not hold.',
  GATE_SCAN_MISSING:
    'The policy asks for a vulnerability scan, and the waybill of the release carries none of an image.',
  GATE_SCAN_OLD:
    'The vulnerability scan of an image, or the database that it knew, is older than the policy allows.',
  GATE_SCAN_WAIVER_EXPIRED:
    'A waiver that took a vulnerability out of the scan of an image has ended since.',
  GATE_SCAN_BLOCKED: 'The scan found vulnerabilities of a severity that the policy blocks.',
  GATE_CHECK_MISSING: 'A check that the policy names did not run on the commit.',
  GATE_CHECK_PENDING: 'A check that the policy names has not ended yet.',
  GATE_CHECK_FAILED: 'A check that the policy names failed.',
  GATE_NOT_ACCEPTED_EARLIER: 'The earlier environment has not accepted these digests.',
  GATE_NEVER_ACTIVE: 'What is to be brought back was never active in this environment.',
  GATE_ROLLBACK_NOT_AUTOMATIC:
    'The policy does not take this deployment back by itself: a person has to ask for it.',
  GATE_SCHEMA_WINDOW:
    "The rollback's target is not known to work on the schema that the environment has now.",
  GATE_DESCRIPTION_MISSING:
    "How a rollback's target is known to be ready and well can be read nowhere.",
  GATE_SOAK:
    'The earlier environment has not run the release for as long as the policy asks; it says until when.',
  GATE_HELD: 'The release was rolled back in this environment, and is held back since.',
  GATE_EMERGENCY_OPEN:
    'The environment runs what an emergency put there, and desired state does not say so: this would take it away.',
  GATE_FROZEN: 'A freeze window of the policy holds; it says until when.',
  GATE_OVERRIDE_REFUSED:
    'The policy lets nobody override the gate, or the reason of the override says too little.',
  GATE_OVERTAKES: 'The commit is older than what runs there now.',
  GATE_DIVERGED: 'Neither the commit nor what runs there now descends from the other.',
  GATE_DESIRED_STATE_INCOMPLETE:
    'A desired-state file is missing, or does not say an image that it is to say.',
  GATE_APPROVAL_MISSING: 'Too few people who may do so approved this very plan.',
  GATE_APPROVAL_REJECTED:
    "A reviewer of the forge's environment rejected the run, or one of the pull request asks for changes.",
  GATE_APPROVAL_BYPASSED:
    'The run waited for no review: an administrator of the forge let it through.',
  GATE_APPROVAL_STALE:
    'What was approved is not what stands there now: the head of the pull request, or the images that it names, changed since.',
  GATE_APPROVAL_ATTEMPT:
    'It is not known which reviews were given to this attempt of the run: its plan was checked in another one.',
}                                                    ;
                                                    

/** The gate's rule holds. */
                          
                          
                         
                              
                           
                        
 

/**
 * The gate's rule does not hold, or nobody knows whether it does. One that only waits says until when, as
 * `waitUntil` of its facts.
 */
                          
                          
                          
                             
                           
                          
                        
 

/** The policy does not ask for this gate here; it is recorded, not silently absent. */
                          
                          
                           
 

                                                     

/**
 * @param result what a gate said
 * @returns whether it stands in the way
 */
function isRefused(result            )                    {
  return 'allowed' in result && !result.allowed;
}

/**
 * @param results what every gate said
 * @returns whether nothing stands in the way; never for an empty list
 */
function allAllowed(results                       )          {
  const asked = new Set(results.map((result) => result.gate));
  return gateNames.every((name) => asked.has(name)) && !results.some(isRefused);
}

/**
 * @param result what a gate said
 * @returns the moment until which it waits; undefined where it does not refuse, or waiting does not help
 */
function waitUntilOf(result            )                     {
  const moment = isRefused(result) ? result.facts['waitUntil'] : undefined;
  return typeof moment === 'string' ? moment : undefined;
}

/**
 * @param results what every gate said
 * @returns the earliest moment at which none waits any more: the latest of those that they name, and outside of
 *   every freeze window; undefined where none waits
 */
function waitsUntil(results                       )                     {
  const moments = results.flatMap((result) => waitUntilOf(result) ?? []);
  const [latest] = moments.toSorted((a, b) => Date.parse(b) - Date.parse(a));
  if (latest === undefined) return undefined;
  const freeze = results.find((result) => 'allowed' in result && result.gate === 'freeze');
  const clear = freeze !== undefined && 'facts' in freeze ? freeze.facts['clearAt'] : undefined;
  return typeof clear === 'string' && Date.parse(clear) > Date.parse(latest) ? clear : latest;
}


/***/ }),

/***/ 43219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ renderPlanText),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   d$: () => (/* binding */ renderPlanMarkdown)
/* harmony export */ });
/* unused harmony export renderPlanJson */
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82008);
/* harmony import */ var _rollback_story_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45187);

                                            
                                                     


                                                                                     
                                    

/**
 * @param check what came out
 * @returns plan and gates as text for a terminal or a log, without colours
 */
function renderPlanText(check       )         {
  const width = Math.max(...check.gates.map(({ gate }) => gate.length), 0);
  const gates = check.gates.flatMap((result) => {
    const head = `  ${verdictOf(result).padEnd(10)} ${result.gate.padEnd(width)}  ${sentenceOf(result)}`;
    return (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(result) ? [head, `  ${' '.repeat(11 + width)}  → ${result.remedy}`] : [head];
  });
  return [...planLines(check), '', 'Gates', ...gates, '', conclusionOf(check)].join('\n');
}

/**
 * @param check what came out
 * @returns plan and gates as Markdown for a step summary or a pull request; values of users are escaped
 */
function renderPlanMarkdown(check       )         {
  const { plan, gates } = check;
  const skipped = gates.filter((result) => 'skipped' in result);
  return [
    ...(plan === undefined ? [] : planTable(plan, check.hash ?? '', storyOf(check.facts))),
    `**${cell(conclusionOf(check))}**`,
    '',
    ...gateTable(gates.filter((result) => !('skipped' in result))),
    '',
    ...(skipped.length === 0
      ? []
      : [
          `<details><summary>Not asked here: ${String(skipped.length)} of ${String(gates.length)} gates</summary>`,
          '',
          ...gateTable(skipped),
          '',
          '</details>',
          '',
        ]),
  ].join('\n');
}

function gateTable(gates                       )           {
  const rows = gates.map((result) => {
    const verdict = verdictOf(result);
    const shown = verdict === 'allowed' || verdict === 'skipped' ? verdict : `**${verdict}**`;
    const remedy = (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(result) ? `<br>→ ${cell(result.remedy)}` : '';
    return `| ${result.gate} | ${shown} | ${cell(sentenceOf(result))}${remedy} |`;
  });
  return ['| gate | | |', '|---|---|---|', ...rows];
}

/**
 * @param check what came out
 * @returns plan and gates as one JSON value, for outputs and machines
 */
function renderPlanJson(check       )         {
  const { plan, hash, gates, allowed, nothingToDo } = check;
  const until = waitsUntil(gates) ?? null;
  return JSON.stringify({
    ...{ plan: plan ?? null, hash: hash ?? null, allowed, nothingToDo, waitsUntil: until, gates },
  });
}

function planLines({ plan, hash, facts }       )           {
  if (plan === undefined) return ['No plan: too little is known.'];
  const changed = plan.changes.filter(({ before, after }) => before !== after);
  return [
    `${plan.kind === 'promote' ? 'Promote' : 'Roll back'} ${plan.application} in ${plan.environment}`,
    `  plan      ${hash ?? ''}`,
    `  commit    ${plan.commit}`,
    `  now       ${plan.current === null ? 'nothing is recorded' : `${plan.current.commit} (${plan.current.deployment})`}`,
    ...(plan.undoes === null ? [] : [`  undoes    ${plan.undoes}`]),
    ...overridesOf(plan).map(([gate, reason]) => `  override  ${gate}: ${reason}`),
    `  delivery  ${plan.delivery}`,
    `  migrate   ${migrationsOf(plan)}`,
    ...storyOf(facts).map(([name, value]) => `  ${name.padEnd(10)}${value}`),
    ...plan.images.map(
      ({ name, repository, tag, digest }) => `  image     ${name}: ${repository}:${tag}@${digest}`,
    ),
    ...(changed.length === 0
      ? ['  changes   none: desired state says so already']
      : changed.flatMap(changeLines)),
  ];
}

function changeLines({ file, selector, before, after }               )           {
  return [`  ${file} · ${selector}`, `    - ${before ?? '(nothing)'}`, `    + ${after}`];
}

/** What a rollback takes back, moves and is checked by; nothing for a promotion. */
function storyOf(facts                )                                         {
  const story = facts === undefined ? undefined : (0,_rollback_story_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackStory */ .G)(facts);
  return story === undefined ? [] : (0,_rollback_story_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackLines */ .i)(story);
}

function planTable(
  plan      ,
  hash        ,
  story                                        ,
)           {
  const changed = plan.changes.filter(({ before, after }) => before !== after);
  const rows                     = [
    ['plan', code(hash)],
    ['commit', code(plan.commit)],
    [
      'now',
      plan.current === null
        ? 'nothing is recorded'
        : `${code(plan.current.commit)} (${code(plan.current.deployment)})`,
    ],
    ...(plan.undoes === null ? [] : [['undoes', code(plan.undoes)]                    ]),
    ...overridesOf(plan).map(([gate, reason])                   => [
      `**override ${gate}**`,
      cell(reason),
    ]),
    ['migrations', cell(migrationsOf(plan))],
    ...story.map(([name, value])                   => [name, cell(value)]),
    ...plan.images.map(({ name, digest })                   => [
      `image ${cell(name)}`,
      code(digest),
    ]),
  ];
  const verb = plan.kind === 'promote' ? 'Promote' : 'Roll back';
  return [
    `### ${verb} ${cell(plan.application)} · ${cell(plan.environment)}`,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
    ...(changed.length === 0 ? [] : ['| file | key | from | to |', '|---|---|---|---|']),
    ...changed.map(
      ({ file, selector, before, after }) =>
        `| ${code(file)} | ${code(selector)} | ${before === null ? '–' : code(before)} | ${code(after)} |`,
    ),
    ...(changed.length === 0 ? [] : ['']),
  ];
}

function overridesOf({ overrides = {} }      )                              {
  return Object.entries(overrides);
}

const moments                                                                       = {
  before: 'before desired state',
  after: 'after desired state, by the controller',
  startup: 'when the application starts',
};

function migrationsOf({ migrations: { run, from, to } }      )         {
  if (run === 'none') return 'none';
  return `${moments[run]}, from ${from ?? 'a version that no record names'} to ${to ?? 'what the migrator brings'}`;
}

function verdictOf(result            )         {
  if ('skipped' in result) return 'skipped';
  if (!result.allowed) return (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .waitUntilOf */ .Vc)(result) === undefined ? 'refused' : 'waits';
  return result.facts['overridden'] === true ? 'overridden' : 'allowed';
}

function sentenceOf(result            )         {
  if ('skipped' in result) return result.skipped;
  return result.allowed ? result.message : `${result.code}: ${result.message}`;
}

function conclusionOf({ gates, allowed, nothingToDo }       )         {
  if (allowed && nothingToDo) return 'Nothing to do: the environment runs this release already.';
  if (allowed) return 'Every gate allows it.';
  const refused = gates.filter(_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0);
  if (refused.length === 0) return 'Refused: too little is known.';
  const count = `Refused by ${String(refused.length)} of ${String(gates.length)} gates`;
  const until = (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .waitsUntil */ .L6)(gates);
  if (until === undefined) return `${count}.`;
  const stay = refused.filter((result) => (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .waitUntilOf */ .Vc)(result) === undefined);
  const end = `from ${until} on nothing waits any more`;
  return stay.length === 0
    ? `${count}, by time alone: ${end}.`
    : `${count}: ${end}, but ${stay.map(({ gate }) => gate).join(', ')} ${stay.length === 1 ? 'does' : 'do'} not end by waiting.`;
}

/**
 * @param text text of users
 * @returns it for the cell of a Markdown table: nothing of it is markup, and it stays on its line
 */
function cell(text        )         {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#!|~]/g, String.raw`\$&`)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * @param text a value
 * @returns it as code in Markdown: in HTML, because a code span ends at its first backtick
 */
function code(text        )         {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[|`*_[\]\\~]/g, (character) => `&#${String(character.charCodeAt(0))};`)
    .replace(/\s+/g, ' ');
  return `<code>${escaped}</code>`;
}


/***/ }),

/***/ 45187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ rollbackStory),
/* harmony export */   i: () => (/* binding */ rollbackLines)
/* harmony export */ });
                                               
                                         
                                                                             
                                                            

/** An image of the release, as it runs and as it would run; null where one of them has none of this name. */
                                
                        
                              
                               
 

/** What a rollback means beyond the values that it writes: for people who decide about it. */
                                
                             
                                                               
                                               
                                                                                               
                                  
                                         
                                                                           
                                            
                                                                             
                                                
                                                                                                        
                                                                                   
 

/**
 * @param facts what was learned
 * @returns what a rollback takes back, moves and is checked by; undefined for a promotion, or without a target
 */
function rollbackStory(facts                )                            {
  const { rollback, distance, description, schema } = facts;
  if (rollback?.known !== true) return undefined;
  const { target, undone } = rollback.value;
  const unread = distance?.known === false ? distance : undefined;
  return {
    commit: target.commit,
    undone,
    commits: distance?.known === true ? distance.value : null,
    commitsUnknown: unread === undefined ? null : unreadable(unread),
    images: imagesOf(facts, target.release.images),
    description: description?.known === true ? description.value : null,
    schema: {
      now: schema?.known === true ? (schema.value.now ?? null) : null,
      target: schema?.known === true ? (schema.value.target ?? null) : null,
    },
  };
}

/**
 * @param story a rollback's
 * @returns it in lines, each with what it is about
 */
function rollbackLines(story               )                                         {
  const { commits, commitsUnknown, undone, images, schema } = story;
  const number =
    commits === null ? `not known: ${commitsUnknown ?? 'nobody counted them'}` : String(commits);
  return [
    ...undone.map(
      ({ deployment, commit, kind, phase }) =>
        ['undone', `${commit} (${kind} ${deployment}, ${phase})`]         ,
    ),
    ['commits', number],
    ...images.map(({ name, now, then }) => ['moves', moved(name, now, then)]         ),
    ['smoke', smokeOf(story)],
    ['schema', schemaOf(schema)],
  ];
}

function moved(name        , now               , then               )         {
  return now === then
    ? `${name}: stays ${now ?? 'as it is'}`
    : `${name}: ${now ?? 'not there'} → ${then ?? 'not in the target'}`;
}

function smokeOf({ commit, description }               )         {
  if (description === null) return 'not known';
  const { file, from, smoke } = description;
  const where = from === 'waybill' ? ', from its signed waybill' : '';
  return `${file} of ${commit}${where}: ${smoke === undefined ? 'none declared' : smoke.join(', ')}`;
}

function schemaOf({ now, target }                         )         {
  if (now === null) return 'no migration is recorded';
  return now === target
    ? `${now}, as when the target ran`
    : `${now} stays; the target ran on ${target ?? 'a version that no record names'}`;
}

function imagesOf(
  { current }                ,
  target                                                               ,
)                           {
  const active = current.known ? (current.value.active?.release.images ?? []) : [];
  const names = [...new Set([...target, ...active].map(({ name }) => name))].sort();
  const digestIn = (images               , name        )                =>
    images.find((image) => image.name === name)?.digest ?? null;
  return names.map((name) => ({
    name,
    now: digestIn(active, name),
    then: digestIn(target, name),
  }));
}

function unreadable({ code }         )         {
  return `the application's repository does not say (${code})`;
}


/***/ }),

/***/ 37902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ prepareNetwork)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_tls_, 2);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/network-settings.js



/** What of the system's settings this Node.js can take over, and what it cannot. */
                                  
                                                                    
                                                  
                                                                                               
                                             
 

/**
 * Lets fetch use what the machine is set to: the proxy of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, and the
 * certificate authorities that the system trusts. Call it once, before the first request.
 *
 * - Proxy: http.setGlobalProxyFromEnv (https://nodejs.org/api/http.html#httpsetglobalproxyfromenvproxyenv).
 *   A Node.js without it, but from 22.21 or 24.0, does the same when NODE_USE_ENV_PROXY=1 is set *before*
 *   it starts; older ones need a network that routes without a proxy.
 * - Authorities: tls.setDefaultCACertificates from 22.19 and 24.5
 *   (https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts). Older ones read NODE_EXTRA_CA_CERTS
 *   when they start, as all do.
 * @param environment where the proxy's variables are
 * @returns what could be taken over
 */
function useSystemNetworkSettings(
  environment                    = process.env,
)                  {
  return { proxy: useSystemProxy(environment), authorities: useSystemAuthorities() };
}

/** The typings are those of a newer Node.js than the oldest that runs this. */
const newerHttp                                                      = external_node_http_namespaceObject;
const newerTls                                                                              = external_node_tls_namespaceObject;

/**
 * @param environment where the proxy's variables are
 * @returns whether fetch uses the proxy from now on
 */
function useSystemProxy(environment                   )                           {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (names.every((name) => (environment[name] ?? '') === '')) return 'none';
  // Node.js has read the variables itself when it started.
  if (environment['NODE_USE_ENV_PROXY'] === '1') return 'used';
  if (newerHttp.setGlobalProxyFromEnv === undefined) return 'unsupported';
  newerHttp.setGlobalProxyFromEnv(environment);
  return 'used';
}

/** Trusts what the system trusts from now on; reading its store takes about a tenth of a second. */
function useSystemAuthorities()                                 {
  const { getCACertificates, setDefaultCACertificates } = newerTls;
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) return 'bundled';
  // The default ones hold those of NODE_EXTRA_CA_CERTS already.
  const all = [...getCACertificates('default'), ...getCACertificates('system')];
  setDefaultCACertificates([...new Set(all)]);
  return 'system';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/network.js

                                                                   

/** Hosts whose certificates every Node.js knows: only something in between would need the system's store. */
const publicHosts                      = new Set(['github.com', 'ghcr.io', 'docker.io']);

const prepared = { proxy: 'unknown', authorities: false };

/**
 * Lets requests that leave this machine use its proxy and the certificate authorities that it trusts. Each is
 * done once in a process; where a proxy is set that this Node.js cannot use, the log says so.
 * @param settings where that is said
 * @param host the host that is about to be asked
 */
function prepareNetwork(
  { progress }                                      ,
  host        ,
)       {
  if (prepared.proxy === 'unknown') {
    prepared.proxy = useSystemProxy(process.env);
    if (prepared.proxy === 'unsupported') {
      progress.detail(
        'HTTPS_PROXY is set, and this Node.js cannot use it: set NODE_USE_ENV_PROXY=1 for the job, or use Node 24.',
      );
    }
  }
  if (prepared.authorities || (prepared.proxy === 'none' && publicHosts.has(host))) return;
  prepared.authorities = true;
  useSystemAuthorities();
}


/***/ }),

/***/ 22408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ buildRegistries),
  aL: () => (/* binding */ registryConnection),
  Qn: () => (/* binding */ registryCredentials),
  U$: () => (/* binding */ registryHost)
});

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/registry-client.js + 13 modules
var registry_client = __webpack_require__(23382);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var src_secret = __webpack_require__(1715);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/error-codes.js
var error_codes = __webpack_require__(45454);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/docker-config.js





                                                                     


const entrySchema = schemas/* object */.Ikc({
  auth: schemas/* string */.YjP().optional(),
  username: schemas/* string */.YjP().optional(),
  password: schemas/* string */.YjP().optional(),
  identitytoken: schemas/* string */.YjP().optional(),
  registrytoken: schemas/* string */.YjP().optional(),
});

const configSchema = schemas/* object */.Ikc({
  auths: schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema).optional(),
  credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
  credsStore: schemas/* string */.YjP().optional(),
});
                                                 

const helperAnswerSchema = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });

const maximumConfigBytes = 1024 * 1024;
const helperTimeout = 30_000;

/**
 * Credentials as Docker keeps them: `auths` (base64 or identity token), `credHelpers`, `credsStore`.
 * @param path the file; `$DOCKER_CONFIG/config.json`, or `~/.docker/config.json` where absent
 * @returns a source that reads the file at its first use; no file means no credentials
 */
function dockerConfigCredentials(path         )                   {
  const file =
    path ?? (0,external_node_path_.join)(process.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
  let config                                   ;
  return async (registry, signal) => {
    config ??= readConfig(file);
    return credentialFrom(await config, registry, file, signal);
  };
}

async function readConfig(file        )                        {
  let text        ;
  try {
    text = await (0,promises_.readFile)(file, 'utf8');
  } catch (error) {
    if ((0,system_error/* systemCode */.x)(error) === 'ENOENT') return {};
    throw invalid(file, (0,src_error/* messageOf */.bD)(error));
  }
  if (text.length > maximumConfigBytes) throw invalid(file, 'it is larger than 1 MiB');
  let value         ;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(file, 'it is no JSON');
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(file, `${parsed.error.issues[0]?.path.join('.') ?? ''} has another form`);
}

async function credentialFrom(
  config              ,
  registry        ,
  file        ,
  signal             ,
)                                  {
  const helper = find(config.credHelpers, registry);
  if (helper !== undefined) return askHelper(helper, registry, signal);
  const entry = find(config.auths, registry);
  const stored = entry === undefined ? undefined : credentialOf(entry, registry, file);
  if (stored !== undefined) return stored;
  return config.credsStore === undefined || config.credsStore === ''
    ? undefined
    : askHelper(config.credsStore, registry, signal);
}

/** Keys are hosts; older files have URLs with a scheme and a path such as `/v1/`. */
function find   (
  entries                                         ,
  registry        ,
)                {
  if (entries === undefined) return undefined;
  if (Object.hasOwn(entries, registry)) return entries[registry];
  const key = Object.keys(entries).find((candidate) => hostOf(candidate) === registry);
  return key === undefined ? undefined : entries[key];
}

function hostOf(key        )         {
  return key.replace(/^https?:\/\//, '').split('/')[0] ?? '';
}

function credentialOf(
  entry                             ,
  registry        ,
  file        ,
)                         {
  if (entry.registrytoken !== undefined && entry.registrytoken !== '') {
    return { kind: 'bearer', token: new src_secret/* Secret */.z(entry.registrytoken) };
  }
  if (entry.identitytoken !== undefined && entry.identitytoken !== '') {
    return { kind: 'identity-token', token: new src_secret/* Secret */.z(entry.identitytoken) };
  }
  if (entry.auth !== undefined && entry.auth !== '') {
    const pair = Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = pair.indexOf(':');
    if (colon <= 0) throw invalid(file, `auths.${registry}.auth is not base64 of user:password`);
    return basic(pair.slice(0, colon), pair.slice(colon + 1));
  }
  const { username, password } = entry;
  if (username === undefined || username === '' || password === undefined) return undefined;
  return basic(username, password);
}

function basic(username        , password        )             {
  return { kind: 'basic', username, password: new src_secret/* Secret */.z(password) };
}

/** The protocol of docker-credential-helpers: the host on standard input, JSON on standard output. */
async function askHelper(
  helper        ,
  registry        ,
  signal             ,
)                                  {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper))
    throw helperFailed(helper, registry, 'its name is not valid');
  // Loaded only where a helper is asked: most runs have a password in the file.
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 78367));
  const result = await runProcess([`docker-credential-${helper}`, 'get'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: helperTimeout,
    env: toolEnvironment(helperEnvironment()),
    input: registry,
    maximumOutputBytes: 262_144,
  }).catch((error         ) => {
    if (signal.aborted) throw signal.reason;
    throw helperFailed(helper, registry, (0,src_error/* isWaybillError */.xS)(error) ? error.message : (0,src_error/* messageOf */.bD)(error));
  });
  const output = result.stdout.toString('utf8').trim();
  if (result.exitCode !== 0) {
    // Helpers say "not found" on standard output; then there simply is no credential.
    if (/credentials not found/i.test(output)) return undefined;
    throw helperFailed(helper, registry, `it ended with exit code ${result.exitCode ?? 'none'}`);
  }
  const parsed = helperAnswerSchema.safeParse(parseJson(output));
  // The output holds a secret: what is wrong with it is not shown.
  if (!parsed.success) throw helperFailed(helper, registry, 'its answer has another form');
  const { Username, Secret: secret } = parsed.data;
  if (Username === '' && secret === '') return undefined;
  return Username === '<token>'
    ? { kind: 'identity-token', token: new src_secret/* Secret */.z(secret) }
    : basic(Username, secret);
}

/** Cloud helpers find their account by such variables, or by files below HOME. */
function helperEnvironment()                         {
  const wanted =
    /^(?:AWS_|AZURE_|CLOUDSDK_|GOOGLE_|DOCKER_CONFIG$|XDG_|GNUPGHOME$|PASSWORD_STORE_DIR$)/;
  const entries = Object.entries(process.env).flatMap(([key, value]) =>
    value !== undefined && wanted.test(key) ? [[key, value]         ] : [],
  );
  return Object.fromEntries(entries);
}

function parseJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(file        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIALS_INVALID', {
    message: `Expected the Docker configuration ${file} to be readable; ${why}.`,
    remedy: 'Log in to the registry again, or correct the file.',
    facts: { file },
  });
}

function helperFailed(helper        , registry        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIAL_HELPER_FAILED', {
    message: `Expected docker-credential-${helper} to give the credentials for ${registry}; ${why}.`,
    remedy: 'Install the helper and log in with it, or log in to the registry without one.',
    facts: { helper, registry },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/credentials.js
                                            

/** How a registry learns who asks. */
                        
                                                                                    
                                                                                                               
                                                               
                                              
                                                        

/** Gives the credential for a registry (`host` or `host:port`), or undefined to ask without one. */
                                
                   
                      
                                     

/**
 * @param username the account
 * @param password its password or token
 * @returns a source with this one credential; it does not look at the registry's name
 */
function basicCredentials(username        , password        )                   {
  return async () => ({ kind: 'basic', username, password });
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(37902);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/registry-connection.js

                                                                   


/**
 * @param settings how registries are reached
 * @param images the images of a release
 * @returns how their own registries are reached, and those of what they stand on: the account that was given is for the
 *   images' registries, another one never sees it
 */
function buildRegistries(
  settings                    ,
  images                                            ,
)                                   {
  const own = new Set(images.map(({ repository }) => registryHost(repository)));
  const { registryUsername: _username, registryPassword: _password, ...others } = settings;
  const ofImages = registryConnection(settings);
  const ofBases = registryConnection(others);
  return (host) => (own.has(host) ? ofImages(host) : ofBases(host));
}

/**
 * @param settings how registries are reached
 * @param fence asked before each write: a run that lost its lock must not push any more
 * @returns the client of a registry by its host, one per host
 */
function registryConnection(
  settings                    ,
  fence                      ,
)                                   {
  const clients = new Map                        ();
  const credentials = registryCredentials(settings);
  return (host) => {
    const existing = clients.get(host);
    if (existing !== undefined) return existing;
    const { hostname } = new URL(`http://${host}`);
    if (!(0,loopback/* isLoopback */.U)(hostname)) (0,network/* prepareNetwork */.A)(settings, hostname);
    const client = (0,registry_client/* createRegistryClient */.H)({
      registry: host,
      credentials,
      signal: settings.signal,
      ...(fence === undefined ? {} : { fence }),
    });
    clients.set(host, client);
    return client;
  };
}

/**
 * @param settings how registries are reached
 * @returns who asks a registry: the account that was given, else that of the Docker configuration
 */
function registryCredentials({
  registryUsername: username,
  registryPassword: password,
}                    )                   {
  return username === undefined || password === undefined
    ? dockerConfigCredentials()
    : basicCredentials(username, password);
}

/**
 * @param repository an image's repository, `host[:port]/path`
 * @returns its registry's host
 */
function registryHost(repository        )         {
  return repository.slice(0, repository.indexOf('/'));
}


/***/ }),

/***/ 12299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
                                                                   

/**
 * @param settings how the application's repository is reached
 * @returns the source repository as signatures name it: the address without user, `.git` and trailing slash;
 *   one that is reached by SSH has the name that it has over HTTPS
 */
function sourceOf(settings                                                   )         {
  return settings.applicationRepository
    .replace(/^[^@/:]+@([^:/]+):(?!\/\/)/, 'https://$1/')
    .replace(/^ssh:\/\/(?:[^/]*@)?/i, 'https://')
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}


/***/ })

};
})
