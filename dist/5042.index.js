export const id = 5042;
export const ids = [5042];
export const modules = {

/***/ 1291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ keptRehearsal),
/* harmony export */   HZ: () => (/* binding */ connectionOptions),
/* harmony export */   XR: () => (/* binding */ connectionDetails),
/* harmony export */   q5: () => (/* binding */ withConnections),
/* harmony export */   up: () => (/* binding */ rehearsalFile)
/* harmony export */ });
/* unused harmony export rehearsalSchema */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1715);
/* harmony import */ var _waybill_stage__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9006);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5817);






                                                 


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
  };
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
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .cliError */ .h)('REHEARSAL_NOT_FOUND', {
      message: `Expected a kept rehearsal in ${folder}, found no readable ${rehearsalFile}: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}.`,
      remedy: 'Start one with `waybill rehearse --keep FOLDER`; it prints the folder to name here.',
      facts: { folder },
    });
  }
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .parseWith */ .K)(
    rehearsalSchema,
    JSON.parse(text),
    `${rehearsalFile} of ${folder}`,
    'Start the rehearsal again.',
  );
}

async function originOf(signal             )                  {
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 8367));
  const result = await runProcess(['git', 'remote', 'get-url', 'origin'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: 10_000,
    env: toolEnvironment(),
  });
  const url = result.stdout.toString('utf8').trim();
  if (result.exitCode === 0 && url !== '') return url;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .cliError */ .h)('CLI_USAGE', {
    message:
      "Expected to know the application's repository: no `--application-repository` was given, and the current folder has no git remote `origin`.",
    remedy: 'Name it with `--application-repository`, or a kept rehearsal with `--rehearsal`.',
  });
}

function secretFrom(variable        )                     {
  const value = process.env[variable];
  return value === undefined || value === '' ? undefined : new _waybill_core__WEBPACK_IMPORTED_MODULE_8__/* .Secret */ .z(value);
}


/***/ }),

/***/ 1182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sr: () => (/* binding */ allRecords),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   q7: () => (/* binding */ allStatuses),
/* harmony export */   zY: () => (/* binding */ ledgerReader)
/* harmony export */ });
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1746);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4151);

                                                  

/**
 * @param connections the systems
 * @returns the ledger, for reading
 */
async function ledgerReader(connections             )                        {
  const [{ config }, repository] = await Promise.all([
    connections.protectedConfig(),
    connections.opsGit(),
  ]);
  return (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .openLedgerReader */ .T)({
    repository,
    branch: config.ops.ledger,
    application: config.application,
  });
}

/** @returns every record of the application in the hot tree */
async function allRecords(ledger              )                         {
  const [releases, deployments] = await Promise.all([ledger.releases(), ledger.deployments()]);
  return { releases, deployments };
}

/** @returns what each environment runs, and what is under way */
async function allStatuses(ledger              )                                        {
  const environments = await ledger.environments();
  const deployments = await ledger.deployments();
  return await Promise.all(
    environments.map(async (environment) =>
      (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_1__/* .environmentStatus */ .E)(environment, deployments, await ledger.lock(environment.environment)),
    ),
  );
}

/**
 * @param rows cells of a table; control characters in them (a newline, a terminal's escape sequence) come from
 *   records, and become spaces
 * @returns rows as columns of a terminal, the last one as long as it is
 */
function columns(rows                                )         {
  const plain = rows.map((row) => row.map((cell) => cell.replaceAll(/\p{Cc}/gu, ' ')));
  const widths           = [];
  for (const row of plain) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  return plain
    .map((row) =>
      row
        .map((cell, column) =>
          column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}


/***/ }),

/***/ 8656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** What JSON can hold. */
                       
                                                                                                  

/**
 * Writes JSON with sorted keys and no white space, so that equal values give equal bytes
 * (the subset of RFC 8785 that integers, strings, booleans, lists and maps need).
 * @param value any value that JSON can hold; keys whose value is undefined are left out
 * @returns the canonical text
 * @throws TypeError for a number that is not finite and for what JSON cannot hold
 */
function canonicalJson(value         )         {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number in a record must be finite');
    return JSON.stringify(value);
  }
  // Array.from sees the holes of a sparse list, which map passes over.
  if (Array.isArray(value))
    return `[${Array.from(value, (item         ) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    if (!isPlain(value))
      throw new TypeError('a record cannot hold an instance of a class, such as a Map or a Date');
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  throw new TypeError(`a record cannot hold a ${typeof value}`);
}

/** A Map or a Date has no entries of its own: it would be written as `{}`, and its content lost in silence. */
function isPlain(value        )          {
  const prototype          = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
  );
}


/***/ }),

/***/ 5480:
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

/***/ 1746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openLedgerReader),
/* harmony export */   b: () => (/* binding */ GitLedgerReader)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3127);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8157);
                                               
                                                                    

                                                                                          
                                                                   


/** How many deployments a list holds where the caller does not say. */
const defaultLimit = 100;

/**
 * Opens the ledger for those who only read. A ledger that does not exist yet is an empty one.
 * @param source where the ledger is
 */
function openLedgerReader(source              )               {
  return new GitLedgerReader(source);
}

/** Reads the ledger's branch of a git repository. */
class GitLedgerReader                         {
           application        ;
           branch        ;
                     source              ;

  constructor(source              ) {
    this.application = source.application;
    this.branch = source.branch ?? _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultLedgerBranch */ .RN;
    this.source = source;
  }

            get ref()         {
    return `refs/heads/${this.branch}`;
  }

  async head()                                 {
    return this.source.at ?? this.source.repository.readRef(this.ref);
  }

  async release(commit           )                                     {
    return (await this.tree()).release(commit);
  }

  async releases()                                    {
    return (await this.tree()).releases();
  }

  async deployment(id        )                                        {
    return (await this.tree()).deployment(id);
  }

  async deployments(filter                   = {})                                       {
    const tree = await this.tree();
    return tree.deployments(filter.environment, filter.limit ?? defaultLimit);
  }

  async environment(name        )                                         {
    return (await this.tree()).environment(name);
  }

  async environments()                                        {
    return (await this.tree()).environments();
  }

  async lock(environment        )                                  {
    return (await this.tree()).lock(environment);
  }

  /** The ledger at its head of now (or at the commit that the source names). */
            async tree()                      {
    const { repository } = this.source;
    const head = await this.head();
    return new _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerTree */ .W(this.application, {
      readFile: async (path) => (head === undefined ? undefined : repository.readFile(head, path)),
      listFiles: async (folder) => (head === undefined ? [] : repository.listFiles(head, folder)),
    });
  }
}


/***/ }),

/***/ 4151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ environmentStatus),
/* harmony export */   e: () => (/* binding */ summarize)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3509);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(141);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4152);
                                               

                                                                    
                                                    
                                                        



/** A deployment as a table row shows it. */
                                    
                              
                               
                                
                                  
                             
                                       
                               
                                   
                      
                               
                                                                                      
                                         
                                      
                                                                                 
                                      
                                 
                 
                                                                                             
 

/** What an environment runs, since when, by whom, and what is under way. */
                                    
                               
                                                 
                                                   
                                                                               
                                                   
                                                                                                     
                                   
                                                  
                                                                              
                                                    
                                        
 

/**
 * @param record a deployment's record
 * @returns what a table shows of it
 */
function summarize(record                  )                    {
  const requested = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'requested');
  const approved = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'approved');
  const last = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .lastTransition */ .gM)(record);
  return {
    deployment: record.id,
    environment: record.environment,
    kind: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(record),
    phase: last.to,
    commit: record.commit,
    version: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'active')?.version ?? requested?.version,
    requestedAt: record.transitions[0]?.at ?? last.at,
    at: last.at,
    requestedBy: requested?.requestedBy ?? last.by.actor,
    approvedBy: approved === undefined || 'skipped' in approved ? [] : approved.by.map(nameOf),
    reason: requested?.reason,
    images: record.release.images.map(({ name, digest }) => ({ name, digest })),
    undoes: requested?.undoes,
    ended: endOf(last.evidence),
  };
}

/** An administrator who let a run through approved nothing, and the forge does not say who it was. */
function nameOf({ approver, source }          )         {
  return source === 'admin-bypass' ? `nobody (${approver} let the run through)` : approver;
}

function endOf(evidence                    )                             {
  if (!('code' in evidence)) return undefined;
  const { code, message, remedy } = evidence;
  return { code, message, remedy };
}

/**
 * @param environment an environment's pointers
 * @param deployments deployments of it, the newest first; those that the pointers name must be among them
 * @param lock its lock, if somebody holds it
 */
function environmentStatus(
  environment                   ,
  deployments                             ,
  lock             ,
)                    {
  const own = deployments.filter((record) => record.environment === environment.environment);
  const find = (id                    )                                => {
    const record = own.find((candidate) => candidate.id === id);
    return record === undefined ? undefined : summarize(record);
  };
  const active = find(environment.active?.deployment);
  const fruitless = own.find((record) => {
    const phase = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(record);
    const ended = (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnd */ .uV)(phase) && phase !== 'superseded' && phase !== 'rolled-back';
    return ended && (active === undefined || record.id > active.deployment);
  });
  return {
    environment: environment.environment,
    active,
    previous: find(environment.previous?.deployment),
    accepted: find(environment.accepted[0]?.deployment),
    desiredDiffers: environment.desired?.deployment !== environment.active?.deployment,
    underWay: own.filter((record) => (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnfinished */ .ui)((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(record))).map(summarize),
    lastEnded: fruitless === undefined ? undefined : summarize(fruitless),
    lock,
  };
}


/***/ }),

/***/ 8157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ LedgerTree)
/* harmony export */ });
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4431);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9804);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2737);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3127);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4152);
                                               






/** The files of the ledger at one commit; a Snapshot of `git` is one. */
                             
                                                                       
                                                                     
 

/** One application's part of the ledger at one commit, typed, with the changes that a write wants. */
class LedgerTree {
           application        ;
           #source            ;
           #read = new Map                                             ();
           #staged = new Map                               ();

  constructor(application        , source            ) {
    this.application = application;
    this.#source = source;
  }

  async release(commit           )                                     {
    return this.#get('release', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(this.application, commit));
  }

  async deployment(id        )                                        {
    for (const staged of this.#staged.values()) {
      if (staged?.kind === 'deployment' && staged.id === id) return staged;
    }
    const paths = await this.#source.listFiles(`deployments/${this.application}`);
    const path = paths.find((candidate) => candidate.endsWith(`/${id}.json`));
    return path === undefined ? undefined : this.#get('deployment', path);
  }

  async environment(name        )                                         {
    return this.#get('environment', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentPath */ .FQ)(this.application, name));
  }

  async lock(environment        )                                  {
    return this.#get('lock', (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lockPath */ .HZ)(this.application, environment));
  }

  async releases()                                    {
    return this.#all('release', await this.#source.listFiles(`releases/${this.application}`));
  }

  async environments()                                        {
    return this.#all(
      'environment',
      await this.#source.listFiles(`environments/${this.application}`),
    );
  }

  /**
   * @param environment one environment, or all of them
   * @param limit how many at most
   * @param includes only those whose id holds this text
   * @returns the newest deployments, the newest first; only these are read
   */
  async deployments(
    environment                    ,
    limit        ,
    includes = '',
  )                                       {
    const folder = `deployments/${this.application}${environment === undefined ? '' : `/${environment}`}`;
    const name = (path        )         => path.slice(path.lastIndexOf('/') + 1);
    const newest = [...(await this.#source.listFiles(folder))]
      .filter((path) => name(path).includes(includes))
      .sort((a, b) => (name(a) < name(b) ? 1 : -1))
      .slice(0, limit);
    return this.#all('deployment', newest);
  }

  /** Wants a document to be as given; it is read so from now on. */
  stage(document                )       {
    this.#staged.set((0,_examine_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(document), document);
  }

  /** Wants the lock of an environment to be gone. */
  removeLock(environment        )       {
    this.#staged.set((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lockPath */ .HZ)(this.application, environment), null);
  }

  /** @returns path → new bytes, or null to delete; without what is so already */
  async changes()                                                  {
    const files = new Map                           ();
    for (const [path, document] of this.#staged) {
      const before = await this.#source.readFile(path);
      if (document === null) {
        if (before !== undefined) files.set(path, null);
        continue;
      }
      const after = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeDocument */ .Kl)(document);
      if (before === undefined || !after.equals(before)) files.set(path, after);
    }
    if (files.size > 0 && (await this.#get('ledger', _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerFile */ .SB)) === undefined) {
      files.set(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerFile */ .SB, (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeDocument */ .Kl)({ schema: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .schemaVersion */ .CZ, kind: 'ledger' }));
    }
    return files;
  }

  async #all                                  (
    kind   ,
    paths                   ,
  )                                                                    {
    const documents = await Promise.all(paths.map((path) => this.#get(kind, path)));
    return documents.filter((document) => document !== undefined);
  }

  async #get                                  (
    kind   ,
    path        ,
  )                                                                     {
    const staged = this.#staged.get(path);
    if (staged === null) return undefined;
    const document = staged ?? (await this.#load(path));
    if (document === undefined) return undefined;
    if (isKind(document, kind)) return document;
    throw new TypeError(`${path} cannot hold a ${document.kind}`);
  }

  #load(path        )                                      {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const loading = this.#source
      .readFile(path)
      .then((bytes) => (bytes === undefined ? undefined : believe(path, bytes)));
    this.#read.set(path, loading);
    return loading;
  }
}

function isKind                                  (
  document                ,
  kind   ,
)                                                            {
  return document.kind === kind;
}

function believe(path        , bytes            )                 {
  const { document, problems } = (0,_examine_js__WEBPACK_IMPORTED_MODULE_1__/* .examine */ .sb)(path, bytes);
  if (document !== undefined) return document;
  const newer = problems.some(({ code }) => code === 'schema-unknown');
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerError */ .E)('LEDGER_RECORD_INVALID', {
    message: `Expected ${path} in the ledger to be as Waybill wrote it; ${problems.map(({ message }) => message).join('; ')}.`,
    remedy: newer
      ? 'Use the version of Waybill that wrote it, or a newer one.'
      : 'Run `waybill ledger verify` to see everything that is wrong, find the commit that changed this file with `git log -- <path>` on the ledger branch, and revert that commit there. Records are never edited by hand.',
    facts: { path, problems: problems.map(({ code }) => code) },
    location: { file: path },
  });
}


/***/ })

};
