(function (exports, __distFolder) {'use strict';
exports.ids = [3163];
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

/***/ 38357:
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

/***/ 18656:
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

/***/ 56347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WV: () => (/* binding */ scanPacks),
/* harmony export */   _K: () => (/* binding */ archivedPath),
/* harmony export */   kM: () => (/* binding */ isIntact),
/* harmony export */   rf: () => (/* binding */ indexDifferences),
/* harmony export */   vD: () => (/* binding */ ExpectedArchive)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15363);
/* harmony import */ var _signatures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(910);
/* harmony import */ var _archive_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15149);
/* harmony import */ var _index_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7402);
/* harmony import */ var _pack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27155);
/* harmony import */ var _pack_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14366);

                                                   
                                                          


                                                     




/** So many packs are read at a time: some 8 MB. */
const batch = 16;

/** A pack as it was found. */
                              
                          
                        
                                        
                                         
                                                         
                                                                                            
                                              
 

/** What is read of an archive. */
                              
                               
                                     
                                                                   
                                           
                                                           
                                                              
 

/**
 * Reads packs in their order and believes nothing.
 * @param count how many
 * @param options of which archive
 */
async function* scanPacks(count        , options             )                             {
  for (let start = 0; start < count; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - start) }, (_, at) => start + at);
    const read = await Promise.all(numbers.map(async (number) => options.read((0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .packPath */ .x9)(number))));
    for (const [index, number] of numbers.entries()) yield scanned(number, read[index], options);
    options.onProgress?.(start + numbers.length);
  }
}

function scanned(
  number        ,
  bytes                        ,
  { application, trust }             ,
)              {
  const path = archivedPath(application, (0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .packPath */ .x9)(number));
  const records                                               = [];
  const problems                  = [];
  if (bytes === undefined)
    problems.push({ path, code: 'pack-damaged', message: 'the pack is missing' });
  for (const [index, line] of (0,_pack_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(bytes ?? Buffer.alloc(0)).entries()) {
    const place = `${path}:${String(index + 1)}`;
    const examined = (0,_pack_js__WEBPACK_IMPORTED_MODULE_1__/* .examineLine */ .s_)(line, place);
    problems.push(...examined.problems);
    if (examined.record === undefined) continue;
    records.push({ record: examined.record, place });
    const unsigned = (0,_signatures_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureProblems */ .ts)(examined.record, trust);
    problems.push(...unsigned.map((problem) => ({ path: place, ...problem })));
  }
  return { number, path, bytes, records, problems };
}

/** @returns how a file of an archive is named beside those of the hot tree */
function archivedPath(application        , path        )         {
  return `archive/${application}/${path}`;
}

/** Everything of an archive but its packs, as it is made from the packs alone. */
class ExpectedArchive {
           #index = new _index_files_js__WEBPACK_IMPORTED_MODULE_3__/* .IndexCollection */ .Dc();
           #pages = new Map                  ();
  #totals               ;

  constructor(application        ) {
    this.#totals = (0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .noTotals */ .Bo)(application);
  }

  get totals()                {
    return this.#totals;
  }

  /** @returns the digest of the pack and the chain up to it */
  add({ number, bytes = Buffer.alloc(0), records }             )                {
    const pack = { records: records.map(({ record }) => record), bytes: Buffer.from(bytes) };
    const { entry, totals } = (0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .addPack */ .py)(this.#totals, pack);
    this.#totals = totals;
    const page = (0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .pagePath */ .HX)((0,_archive_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .ZZ)(number));
    const lines = this.#pages.get(page) ?? [];
    lines.push((0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .entryLine */ .bV)(entry));
    this.#pages.set(page, lines);
    for (const { record } of records) {
      for (const indexed of (0,_index_files_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesFor */ .aB)(record, number)) this.#index.add(indexed);
    }
    return totals;
  }

  /** @returns path → content, a bucket or page at a time */
  *files()                                        {
    for (const [path, lines] of this.#pages) yield new Map([[path, Buffer.from(lines.join(''))]]);
    yield* this.#index.files();
  }
}

/** How an archive's file differs from what the packs say. */
                                  
                        
                                                     
                                        
                                         
 

/** So many files of an index are read at a time. */
const filesAtOnce = 2000;

/**
 * Compares the indices that are stored with those that the packs make.
 * @param expected what the packs make
 * @param source what is stored
 * @returns what differs, file by file
 */
async function* indexDifferences(
  expected                 ,
  source   
                                                                         
                                                                       
   ,
  folders                   ,
)                                 {
  const left = new Set        ();
  for (const folder of folders) for (const path of await source.listFiles(folder)) left.add(path);
  let waiting                     = [];
  const compare = async ()                                      => {
    const found = await Promise.all(waiting.map(async ([path]) => source.readFile(path)));
    const differences = waiting.flatMap(([path, bytes], index) => {
      const stored = found[index];
      return stored !== undefined && bytes.equals(stored)
        ? []
        : [{ path, expected: bytes, found: stored }];
    });
    waiting = [];
    return differences;
  };
  for (const files of expected.files()) {
    for (const [path, bytes] of files) {
      left.delete(path);
      waiting.push([path, bytes]);
    }
    if (waiting.length >= filesAtOnce) yield* await compare();
  }
  yield* await compare();
  for (const path of left) {
    yield { path, expected: undefined, found: await source.readFile(path) };
  }
}

/** @returns whether a pack's bytes are what its line says */
function isIntact(bytes                        , digest        )          {
  return bytes !== undefined && (0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(bytes) === digest;
}


/***/ })

};
})
