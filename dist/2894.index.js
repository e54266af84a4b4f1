(function (exports, __distFolder) {'use strict';
exports.ids = [2894];
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

/***/ 72894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approve: () => (/* binding */ approve)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85480);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95010);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(81009);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78894);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37948);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53791);
/* harmony import */ var _waybill_stage_policy_connection__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99623);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11291);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5817);


                                                                         




                                                   


/** `waybill approve`: a person's word on one plan. */
const approve          = {
  name: 'approve',
  about: 'Sign an approval for a plan.',
  positionals: ['environment', 'plan-hash'],
  options: {
    ..._cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionOptions */ .HZ,
    approver: { about: "Your name in the policy's list of approvers.", value: 'NAME' },
    key: {
      about: 'File with your private key (PEM); a kept rehearsal has its own.',
      value: 'FILE',
    },
    comment: { about: 'What you want to have said; kept in the approval.', value: 'TEXT' },
  },
  details: [
    'Look at the plan first (`waybill plan`): the approval is bound to its hash and to nothing else, and expires as the policy says. The key of an approver never belongs to the pipeline.',
    _cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionDetails */ .XR,
  ],
  examples: ['waybill approve production sha256:4ac1… --approver dana --key ~/.waybill/dana.pem'],
  run: async (call) => {
    const [environmentName = '', planHash = ''] = call.positionals;
    const hash = _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er.safeParse(planHash);
    if (!hash.success)
      throw usage(
        `the plan's hash must be sha256: and 64 digits, found ${JSON.stringify(planHash)}`,
      );
    return await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnections */ .q5)(call, _waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .silentProgress */ .R, async (connections) => {
      const [{ policy }, { application, ops: branches }, forge, ops] = await Promise.all([
        (0,_waybill_stage_policy_connection__WEBPACK_IMPORTED_MODULE_4__/* .connectPolicy */ .V)(connections),
        connections.names(),
        connections.opsForge(),
        connections.opsGit(),
      ]);
      const ledgerHead = await ops.readRef(`refs/heads/${branches.ledger}`);
      const environment = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_5__/* .environmentOf */ .p7)(policy, environmentName);
      const { given } = environment.approval;
      if (given !== 'signed') {
        throw usage(
          `${environment.name} takes ${placesOfReviews[given]}, not signed documents: approve there`,
        );
      }
      const approver = await approverOf(call, policy, environment);
      const now = Date.now();
      const comment = call.text('comment');
      const envelope = await (0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_6__/* .signApproval */ .NX)((0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_7__/* .keySigner */ .Ye)(await privateKey(call, approver)), {
        application,
        environment: environment.name,
        planHash: hash.data,
        approver,
        at: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_8__/* .timestamp */ .vE)({ now: () => now }),
        expiresAt: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_8__/* .timestamp */ .vE)({ now: () => now + environment.approval.expiresMilliseconds }),
        ...(comment === undefined ? {} : { comment }),
        ...(ledgerHead === undefined ? {} : { ledgerHead }),
      });
      const subject = { kind: 'plan', hash: hash.data.slice('sha256:'.length) }         ;
      await forge.storeApproval(subject, approver, JSON.stringify(envelope));
      process.stdout.write(`${approver} approved the plan ${hash.data} for ${environment.name}.\n`);
      return 0;
    });
  },
};

/** Where an approval is given that is not signed. */
const placesOfReviews                                                            = {
  environment: "reviews of the forge's environment by the run that waits for it",
  'pull-request': "reviews of the application's pull request that brought the commit",
  'ops-pull-request': 'reviews of the pull request in the ops repository',
};

async function approverOf(call      , policy        , environment             )                  {
  const named =
    call.text('approver') ?? Object.keys((await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .keptRehearsal */ .G4)(call))?.approverKeys ?? {})[0];
  const allowed =
    environment.approval.by.length > 0
      ? environment.approval.by
      : policy.approvers.map(({ name }) => name);
  if (named !== undefined && allowed.includes(named)) return named;
  throw usage(
    `--approver must be one of ${allowed.join(', ') || '(the policy has no approvers)'}, found ${named ?? 'none'}`,
  );
}

async function privateKey(call      , approver        )                  {
  const file = call.text('key') ?? (await (0,_cli_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .keptRehearsal */ .G4)(call))?.approverKeys[approver];
  if (file === undefined) throw usage('--key is needed: the file of your private key');
  try {
    return new _waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .Secret */ .z(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
  } catch (error) {
    throw usage(`the key file cannot be read: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_10__/* .messageOf */ .bD)(error)}`);
  }
}

function usage(problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_11__/* .cliError */ .h)('CLI_USAGE', {
    message: `waybill approve: ${problem}.`,
    remedy: 'See `waybill approve --help`.',
  });
}


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

/***/ 92874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ allowedKeys),
/* harmony export */   m: () => (/* binding */ allowedSigners)
/* harmony export */ });
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53791);
                                                                                 

                                                                  

/** A key whose signatures count. */
                                              
                        
 

/** A workflow whose certificates count. */
                                  
                        
                                    
 

/** Someone whose signatures count. */
                                                         

/** Who signed a statement that was believed. */
                                  
                                
                        
                                                                          
                            
                                                                               
                                                                                      
 

/**
 * @param holders the signers of a policy
 * @returns each, ready to verify; the trusted root of a workflow is read when a certificate is judged
 * @throws KEY_INVALID
 */
function allowedSigners(holders                          )                  {
  return holders.map((holder) => ('key' in holder ? allowedKey(holder) : holder));
}

/**
 * @param holders whoever has a key
 * @returns each with its key, ready to verify
 * @throws KEY_INVALID
 */
function allowedKeys(holders                      )               {
  return holders.map(allowedKey);
}

function allowedKey({ name, key }           )             {
  return { ...(0,_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .publicKeyVerifier */ .Vq)(key), name };
}


/***/ }),

/***/ 37948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ signApproval),
/* harmony export */   ej: () => (/* binding */ verifyApproval),
/* harmony export */   qk: () => (/* binding */ approvalPayloadType),
/* harmony export */   xI: () => (/* binding */ approvalSchema)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _allowed_signer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92874);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12194);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96254);
                                                 





                                        

/** The payload type of an approval: no other signed document can be taken for one. */
const approvalPayloadType = 'application/vnd.waybill.approval.v1+json';

/** A person's word that one plan may be carried out in one environment. */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    application: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    environment: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    planHash: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
    /** The approver's name in the policy. */
    approver: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq,
    at: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    expiresAt: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo,
    comment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000).optional(),
    /** The ledger's head when the approval was given: a ledger that was rewritten does not have it any more. */
    ledgerHead: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr.optional(),
  })
  .refine(({ at, expiresAt }) => Date.parse(at) < Date.parse(expiresAt), {
    message: 'expiresAt is not after at',
  });
                                                      

/** What an approval must be about. */
                                      
                               
                               
                            
                                 
                       
 

/** An approval that was believed. */
                                   
                            
                      
                             
                                       
                         
 

/** An approver's clock may be this much ahead of ours. */
const clockSkewMilliseconds = 5 * 60_000;

/** No approval is longer; a comment has at most 4,000 characters. */
const maximumApprovalBytes = 64 * 1024;

/**
 * @param signer the approver's key
 * @param approval what is approved
 * @returns the signed approval, as a forge stores it
 * @throws APPROVAL_INVALID where a value is wrong
 */
async function signApproval(signer        , approval          )                    {
  const checked = parseApproval(approval);
  return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .signEnvelope */ .Yj)(approvalPayloadType, Buffer.from((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(checked), 'utf8'), signer);
}

/**
 * Verifies that an approver of the policy approved exactly this plan, and that it still counts.
 * @param envelope the stored envelope: JSON, or parsed
 * @param approvers the policy's approvers
 * @param expectation application, environment, plan and the time now
 * @returns who approved, and when
 * @throws APPROVAL_INVALID, APPROVAL_UNKNOWN_KEY, APPROVAL_WRONG_APPROVER, APPROVAL_WRONG_TARGET,
 *   APPROVAL_WRONG_PLAN, APPROVAL_NOT_YET_VALID, APPROVAL_EXPIRED, KEY_INVALID (a key of the policy)
 */
function verifyApproval(
  envelope                                ,
  approvers                      ,
  expectation                     ,
)                   {
  const { approval, holders, keyId } = openApproval(envelope, approvers);
  if (!holders.includes(approval.approver)) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_APPROVER', {
      message: `Expected the approval to name ${holders.join(' or ')}, whose key signed it; it names ${approval.approver}.`,
      remedy: 'Whoever approves signs with their own key and under their own name in the policy.',
      facts: { named: approval.approver, signedBy: holders },
    });
  }
  refuseOtherTarget(approval, expectation);
  refuseOtherTime(approval, expectation.now);
  const { approver, at, expiresAt, comment } = approval;
  return { approver, at, expiresAt, comment, keyId };
}

/** @returns the approval, and everyone in the policy who has the key that signed it */
function openApproval(
  envelope                                ,
  approvers                      ,
)                                                           {
  const keys = (0,_allowed_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .allowedKeys */ .P)(approvers);
  try {
    const parsed = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .mE)(boundedEnvelope(envelope));
    const { payload, verifier } = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyEnvelope */ .FY)(parsed, approvalPayloadType, keys);
    const approval = parseApproval((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload, 'an approval'));
    const holders = keys.filter(({ keyId }) => keyId === verifier.keyId).map(({ name }) => name);
    return { approval, holders, keyId: verifier.keyId };
  } catch (error) {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'SIGNATURE_WRONG_KEY')) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_UNKNOWN_KEY', {
        message: `Expected an approval signed with the key of an approver (${approvers.map(({ name }) => name).join(', ') || 'the policy names none'}). ${error.message}`,
        remedy:
          "Approve with the key that the policy holds, or add the approver's public key to the policy.",
        facts: error.facts,
      });
    }
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'ENVELOPE_INVALID') || (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'SIGNATURE_INVALID')) {
      throw approvalInvalid(error.message);
    }
    throw error;
  }
}

function boundedEnvelope(envelope                                )                                 {
  if (typeof envelope !== 'string' && !(envelope instanceof Uint8Array)) return envelope;
  if (envelope.length <= maximumApprovalBytes) return envelope;
  throw approvalInvalid(
    `It has ${String(envelope.length)} bytes; an approval has at most ${String(maximumApprovalBytes)}.`,
  );
}

function refuseOtherTarget(approval          , expectation                     )       {
  const { application, environment, planHash } = expectation;
  if (approval.application !== application || approval.environment !== environment) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_TARGET', {
      message: `Expected an approval for ${application} in ${environment}; this one is for ${approval.application} in ${approval.environment}.`,
      remedy: 'Approve the plan of this environment.',
      facts: {
        approvedApplication: approval.application,
        approvedEnvironment: approval.environment,
      },
    });
  }
  if (approval.planHash !== planHash) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_WRONG_PLAN', {
      message: `Expected an approval of the plan ${planHash}; ${approval.approver} approved ${approval.planHash}.`,
      remedy:
        'The plan changed since it was approved (another release, policy or base). Look at the new plan and approve it.',
      facts: {
        expectedPlan: planHash,
        approvedPlan: approval.planHash,
        approver: approval.approver,
      },
    });
  }
}

function refuseOtherTime({ approver, at, expiresAt }          , now        )       {
  if (Date.parse(at) > now + clockSkewMilliseconds) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_NOT_YET_VALID', {
      message: `Expected an approval given before ${new Date(now).toISOString()}; that of ${approver} is dated ${at}.`,
      remedy: "Check the clocks of the approver's machine and of this one, then approve again.",
      facts: { approver, at },
    });
  }
  if (Date.parse(expiresAt) <= now) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_EXPIRED', {
      message: `Expected an approval that is valid at ${new Date(now).toISOString()}; that of ${approver} expired at ${expiresAt}.`,
      remedy: 'Look at the plan and approve it again.',
      facts: { approver, at, expiresAt },
    });
  }
}

function parseApproval(value         )           {
  const result = approvalSchema.safeParse(value);
  if (result.success) return result.data;
  throw approvalInvalid(`${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .describeIssues */ .w)(result.error).join('; ')}.`);
}

function approvalInvalid(problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .zO)('APPROVAL_INVALID', {
    message: `Expected a signed approval as \`waybill approve\` writes it. ${problem}`,
    remedy: 'Approve the plan again; if this approval should be good, find out who changed it.',
  });
}


/***/ }),

/***/ 12194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ verifyEnvelope),
/* harmony export */   JD: () => (/* binding */ preAuthenticationEncoding),
/* harmony export */   PT: () => (/* binding */ wrongKey),
/* harmony export */   Yj: () => (/* binding */ signEnvelope),
/* harmony export */   _6: () => (/* binding */ maximumEnvelopeBytes),
/* harmony export */   mE: () => (/* binding */ parseEnvelope),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   si: () => (/* binding */ envelopeSchema),
/* harmony export */   ye: () => (/* binding */ envelopeInvalid)
/* harmony export */ });
/* unused harmony export signatureInvalid */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96254);



                                                  

/** A signed payload as it travels: JSON with base64 values (DSSE 1.0.2, envelope). */
                           
                               
                           
                                                    
 

                                    
                       
                                                                                                      
                                      
 

/** What an envelope was found to say, and by whose key. */
                                                                  
                               
                       
 

/** No envelope that Waybill reads is larger: a waybill of 64 images takes some 20 kB, an SBOM up to 20 MB. */
const maximumEnvelopeBytes = 32 * 1024 * 1024;

/** A base64 text with no other spelling: what decodes and encodes again to itself. */
const base64Schema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(maximumEnvelopeBytes)
  .refine(
    (text) => Buffer.from(text, 'base64').toString('base64') === text,
    'expected canonical base64',
  );

const envelopeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  payloadType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255),
  payload: base64Schema,
  signatures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ sig: base64Schema.min(1).max(4096), keyid: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional() }),
    )
    .min(1)
    .max(16),
});

/**
 * The bytes that are signed: type and payload, each with its length, so that neither can be read as part of
 * the other (DSSE protocol, PAE).
 * @param payloadType the payload's media type or URI
 * @param payload the bytes
 * @returns `DSSEv1 <length> <type> <length> <payload>`
 */
function preAuthenticationEncoding(payloadType        , payload            )             {
  const typeLength = Buffer.byteLength(payloadType, 'utf8');
  const head = `DSSEv1 ${String(typeLength)} ${payloadType} ${String(payload.byteLength)} `;
  return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}

/**
 * @param payloadType the payload's type
 * @param payload the bytes to sign
 * @param signer whose key
 * @param options `keyId: false` leaves the key's id out of the envelope
 * @returns an envelope with one signature
 */
async function signEnvelope(
  payloadType        ,
  payload            ,
  signer        ,
  options                      = {},
)                    {
  const signature = await signer.sign(preAuthenticationEncoding(payloadType, payload));
  const sig = Buffer.from(signature).toString('base64');
  return {
    payloadType,
    payload: Buffer.from(payload).toString('base64'),
    signatures: [options.keyId === false ? { sig } : { sig, keyid: signer.keyId }],
  };
}

/**
 * @param bytes an envelope's JSON, or the parsed value
 * @returns the envelope, its form checked; nothing is verified yet
 * @throws ENVELOPE_INVALID
 */
function parseEnvelope(bytes                              )           {
  const value =
    bytes instanceof Uint8Array || typeof bytes === 'string'
      ? parseJson(bytes, 'a DSSE envelope')
      : bytes;
  const result = envelopeSchema.safeParse(value);
  if (result.success) return result.data;
  throw envelopeInvalid('a DSSE envelope', (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .describeIssues */ .w)(result.error).join('; '));
}

/**
 * Checks an envelope: the type is the expected one, and each signature was made by one of the keys. All
 * signatures must be good: an envelope with a bad one beside a good one was tampered with.
 * @param envelope what was parsed
 * @param payloadType the only type that is accepted here
 * @param verifiers the allowed keys
 * @returns the payload, and the key that signed (the first one, where several did)
 * @throws ENVELOPE_INVALID (another type), SIGNATURE_WRONG_KEY, SIGNATURE_INVALID
 */
function verifyEnvelope                    (
  envelope          ,
  payloadType        ,
  verifiers              ,
)                      {
  if (envelope.payloadType !== payloadType) {
    throw envelopeInvalid(
      'an envelope',
      `expected the payload type ${payloadType}, found ${shown(envelope.payloadType)}`,
    );
  }
  const payload = Buffer.from(envelope.payload, 'base64');
  const signed = preAuthenticationEncoding(payloadType, payload);
  const signedBy = envelope.signatures.map((signature) =>
    verifySignature(signature, signed, verifiers),
  );
  const verifier = signedBy[0];
  if (verifier === undefined) throw envelopeInvalid('an envelope', 'it has no signature');
  return { payload, verifier };
}

function verifySignature                    (
  signature                   ,
  signed            ,
  verifiers              ,
)    {
  const { keyid } = signature;
  const hinted = keyid === undefined || keyid === '' ? undefined : keyid;
  const candidates =
    hinted === undefined ? verifiers : verifiers.filter((verifier) => verifier.keyId === hinted);
  const bytes = Buffer.from(signature.sig, 'base64');
  const found = candidates.find((verifier) => verifier.verify(signed, bytes));
  if (found !== undefined) return found;
  if (hinted === undefined || candidates.length === 0) throw wrongKey(hinted, verifiers);
  throw signatureInvalid(hinted);
}

/**
 * @param found the id of the key that signed, where it is known
 * @param verifiers the allowed keys
 * @returns SIGNATURE_WRONG_KEY, naming both sides
 */
function wrongKey(found                    , verifiers                     )        {
  const allowed = verifiers.map((verifier) => verifier.keyId);
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .supplyChainError */ .zO)('SIGNATURE_WRONG_KEY', {
    message:
      `Expected a signature by ${allowed.length === 0 ? 'an allowed key, and none is allowed' : allowed.join(' or ')}; ` +
      `found ${found === undefined ? 'one that none of these keys made' : `the key ${shown(found)}`}.`,
    remedy:
      'If the signer is right, add its public key to the signers of the policy; if not, find out who signed this, and release again.',
    facts: { allowedKeys: allowed, ...(found === undefined ? {} : { foundKey: shown(found) }) },
  });
}

/**
 * @param keyId the key that is said to have signed
 * @returns SIGNATURE_INVALID
 */
function signatureInvalid(keyId        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .supplyChainError */ .zO)('SIGNATURE_INVALID', {
    message: `Expected the signature to verify with the key ${keyId}; it does not: the signed bytes or the signature were changed.`,
    remedy:
      'Do not deploy this. Find out who changed it in the registry, and sign the release again.',
    facts: { keyId },
  });
}

/**
 * @param bytes JSON in UTF-8
 * @param what names it in the message
 * @returns the parsed value
 * @throws ENVELOPE_INVALID where it is too large, no UTF-8 or no JSON
 */
function parseJson(bytes                     , what        )          {
  const length = typeof bytes === 'string' ? bytes.length : bytes.byteLength;
  if (length > maximumEnvelopeBytes) {
    throw envelopeInvalid(
      what,
      `expected at most ${String(maximumEnvelopeBytes)} bytes, found ${String(length)}`,
    );
  }
  try {
    const text =
      typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text)           ;
  } catch {
    throw envelopeInvalid(what, 'it is no JSON in UTF-8');
  }
}

/**
 * @param what names the document
 * @param problem what is wrong
 * @returns ENVELOPE_INVALID
 */
function envelopeInvalid(what        , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .supplyChainError */ .zO)('ENVELOPE_INVALID', {
    message: `Expected ${what} of the form that Waybill reads; ${problem}.`,
    remedy: 'Check what wrote this document; sign again with Waybill or cosign 3.',
  });
}

/** A value from outside, short and printable. */
function shown(text        )         {
  return JSON.stringify(text.slice(0, 100));
}


/***/ }),

/***/ 96254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ supplyChainErrorCodes),
/* harmony export */   Iy: () => (/* binding */ supplyChainErrorCodeNames),
/* harmony export */   zO: () => (/* binding */ supplyChainError)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `supply-chain` throws. */
const supplyChainErrorCodes = {
  KEY_INVALID:
    'A key is not a PEM of a kind that Waybill signs or verifies with (ECDSA P-256 or Ed25519).',
  KEY_PASSPHRASE: 'A private key is encrypted, and its passphrase is missing or wrong.',
  ENVELOPE_INVALID:
    'A DSSE envelope or a sigstore bundle does not have the form that was expected.',
  SIGNATURE_MISSING: 'The image has no signature that could be judged.',
  SIGNATURE_INVALID: 'A signature does not verify over the bytes that it is said to cover.',
  SIGNATURE_WRONG_KEY: 'The signature was made with a key that no allowed signer has.',
  SIGNATURE_WRONG_SUBJECT: 'The signature is good, but speaks of another digest.',
  SIGNATURE_WRONG_SOURCE:
    'The signature is good, but speaks of another source repository, commit or application.',
  SIGNATURE_WRONG_IDENTITY:
    'The signature is good, but its certificate names another workflow, issuer, repository, ref or run.',
  TRUSTED_ROOT_INVALID:
    'A trusted root (certificate authorities, logs, timestamp authorities) is missing or malformed.',
  BUNDLE_SIGNER_KIND: 'A bundle holds a key where a certificate was expected, or the reverse.',
  BUNDLE_CERTIFICATE_INVALID: 'A signing certificate does not have the form of one.',
  BUNDLE_CERTIFICATE_UNTRUSTED: 'No certificate authority of the trusted root gave a certificate.',
  BUNDLE_CERTIFICATE_EXPIRED: 'A certificate was not valid at the time of its signature.',
  BUNDLE_CERTIFICATE_UNLOGGED: 'No trusted certificate log proves that it has a certificate.',
  BUNDLE_TIME_MISSING: 'Nothing trusted says when a signature was made.',
  BUNDLE_TIME_FUTURE: 'A signature is said to have been made in the future.',
  BUNDLE_LOG_MISSING: 'A signature stands in fewer transparency logs than required.',
  BUNDLE_LOG_UNKNOWN:
    'A log entry comes from a log that the trusted root does not name, or no more.',
  BUNDLE_LOG_PROMISE: "A log entry's signed promise (its time) does not verify.",
  BUNDLE_LOG_PROOF: "A log entry's proof of inclusion does not verify.",
  BUNDLE_LOG_CHECKPOINT: 'The signed state of a log does not verify, or is of another log or tree.',
  BUNDLE_LOG_MISMATCH: 'A log entry is of another artifact, signature or signer.',
  BUNDLE_TIMESTAMP_MISSING: 'A signature has fewer timestamps than required.',
  BUNDLE_TIMESTAMP_INVALID: 'A timestamp is malformed, or of another signature.',
  BUNDLE_TIMESTAMP_UNTRUSTED: 'No timestamp authority of the trusted root gave a timestamp.',
  BUNDLE_FILE_NEEDED: 'A signature can be verified with the file only, and a digest was given.',
  SIGNING_SERVICE_INSECURE:
    'A certificate authority, log or timestamp authority is not reached by https.',
  SIGNING_SERVICE_UNREACHABLE:
    'A certificate authority, log or timestamp authority did not answer, or only with errors of its own.',
  SIGNING_SERVICE_REFUSED:
    'A certificate authority, log or timestamp authority refused what it was asked.',
  SIGNING_SERVICE_ANSWER_INVALID:
    'A certificate authority, log or timestamp authority gave something else than what it was asked for.',
  SIGNING_EVIDENCE_MISSING:
    'A certificate that lives for minutes signs nothing without a log or a timestamp that says when.',
  SIGNING_PUBLIC_REFUSED:
    'A repository that is not public would sign with the public-good instance, and the policy does not allow it.',
  SIGNING_COMMAND_FAILED: 'The command that signs gave no signature of the given public key.',
  IDENTITY_TOKEN_INVALID: "The token that says who signs does not have a token's form.",
  STATEMENT_TOO_LARGE: 'What is to be attested is larger than a bundle that is read can hold.',
  REFERRERS_TOO_MANY: 'An image has more referrers than are read, and none of those read was good.',
  WAYBILL_MISSING: 'The image carries no waybill that could be judged.',
  WAYBILL_INVALID: 'A signed waybill does not have the form that was expected.',
  WAYBILL_AMBIGUOUS: 'Two good waybills of one commit name different images.',
  SBOM_SOURCE_MISSING:
    'A file that a bill of materials or a scan is made of is not in the checkout.',
  SBOM_INVALID: 'A bill of materials is not of a form and version that is read.',
  SBOM_EMPTY: 'A bill of materials names no package.',
  SBOM_TOO_LARGE: 'A bill of materials, or what it is made of, is larger than is read.',
  SBOM_WRONG_SUBJECT: 'A bill of materials says that it is about another image.',
  SBOM_LOCKFILE_UNSUPPORTED: 'A lockfile is of a version or form that is not read.',
  SBOM_TOOL_FAILED: 'syft did not make a bill of materials of the image.',
  SCAN_TOOL_FAILED: 'grype did not scan a bill of materials.',
  SCAN_REPORT_INVALID: 'The report of a scanner is not of a form that is read.',
  SCAN_WRONG_SUBJECT: 'The report of a scanner says that it is about another image.',
  SCAN_BLOCKED: 'A scan found vulnerabilities of a severity that fails the release.',
  SCAN_WAIVER_EXPIRED: 'A waiver of the vulnerability scan has ended.',
  SCAN_DATABASE_OLD:
    'The database of vulnerabilities that a scan knew is older than allowed, or its age is not known.',
  VEX_INVALID: 'An OpenVEX document is not of the form that was expected.',
  APPROVAL_INVALID: 'An approval is no signed approval: its form or its signature is wrong.',
  APPROVAL_UNKNOWN_KEY: 'An approval was signed with a key that the policy gives to no approver.',
  APPROVAL_WRONG_APPROVER: 'An approval names one person and is signed with the key of another.',
  APPROVAL_WRONG_TARGET: 'An approval speaks of another application or environment.',
  APPROVAL_WRONG_PLAN: 'An approval was given for another plan.',
  APPROVAL_EXPIRED: 'An approval is no longer valid.',
  APPROVAL_NOT_YET_VALID: 'An approval is dated in the future.',
}                              ;

                                                                      

/** The same, as a list. */
const supplyChainErrorCodeNames = Object.keys(
  supplyChainErrorCodes,
)                                   ;

/** Makes the errors of `supply-chain`. */
const supplyChainError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(supplyChainErrorCodes);


/***/ }),

/***/ 53791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ generateKeyPair),
/* harmony export */   Vq: () => (/* binding */ publicKeyVerifier),
/* harmony export */   Ye: () => (/* binding */ keySigner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96254);




/** The kinds of key that sign here. Both are read by cosign and by `openssl pkeyutl`. */
                                                    

/** Who checks: a public key. */
                           
                                                                                                         
                         
                                   
                               
                             
                                                                                                   
                                                            
 

/**
 * Who signs: a key in this process now; later a certificate of Fulcio or a key service, which is why
 * signing may wait.
 */
                                          
                                               
 

/** A new key pair as PEM texts; the private half is PKCS #8. */
                          
                              
                             
                         
 

/** No key that is meant here is longer; what is, is another file. */
const maximumPemLength = 16_384;

/**
 * @param pem a private key: `-----BEGIN PRIVATE KEY-----`, `… ENCRYPTED PRIVATE KEY …` or `… EC PRIVATE KEY …`
 * @param options the passphrase, for an encrypted key
 * @returns a signer with that key
 * @throws KEY_INVALID for anything but an ECDSA P-256 or Ed25519 private key; KEY_PASSPHRASE
 */
function keySigner(pem                 , options                          = {})         {
  const text = typeof pem === 'string' ? pem : pem.reveal();
  const privateKey = readPrivateKey(text, options.passphrase);
  const verifier = verifierOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey), 'the private key');
  const hash = verifier.algorithm === 'ecdsa-p256' ? 'sha256' : null;
  return {
    ...verifier,
    sign: (bytes) => Promise.resolve((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, bytes, privateKey)),
  };
}

/**
 * @param pem a public key: `-----BEGIN PUBLIC KEY-----`
 * @returns a verifier with that key
 * @throws KEY_INVALID for anything but an ECDSA P-256 or Ed25519 public key; a private key is refused too, so
 *   that none is put into a policy by mistake
 */
function publicKeyVerifier(pem        )           {
  const label = pemLabel(pem);
  if (label !== 'PUBLIC KEY') {
    throw keyInvalid(`Expected a PEM of "PUBLIC KEY", found ${describeLabel(label)}.`);
  }
  try {
    return verifierOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem), 'the public key');
  } catch (error) {
    if (error instanceof Error && error.name === 'WaybillError') throw error;
    throw keyInvalid('Expected the PEM of a public key; its content cannot be read.');
  }
}

/**
 * Makes a key pair, for a rehearsal or a first setup.
 * @param algorithm the kind; ECDSA P-256 is what every sigstore client reads
 * @returns both halves as PEM and the key's id
 */
function generateKeyPair(algorithm               = 'ecdsa-p256')          {
  const pair =
    algorithm === 'ecdsa-p256'
      ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' })
      : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    keyId: keyIdOf(pair.publicKey),
  };
}

function readPrivateKey(text        , passphrase                    )            {
  const label = pemLabel(text);
  if (label === undefined || !label.endsWith('PRIVATE KEY') || label.includes('SIGSTORE')) {
    throw keyInvalid(`Expected a PEM of "PRIVATE KEY", found ${describeLabel(label)}.`);
  }
  const encrypted = label === 'ENCRYPTED PRIVATE KEY' || text.includes('Proc-Type: 4,ENCRYPTED');
  if (encrypted && passphrase === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('KEY_PASSPHRASE', {
      message: 'Expected a passphrase: the private key is encrypted, and none was given.',
      remedy: "Give the key's passphrase beside it, as a secret.",
    });
  }
  try {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({
      key: text,
      format: 'pem',
      ...(passphrase === undefined ? {} : { passphrase: passphrase.reveal() }),
    });
  } catch {
    // What OpenSSL says here may quote the input; the key itself must never reach a message.
    if (encrypted) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('KEY_PASSPHRASE', {
        message:
          'Expected the passphrase to open the private key; it does not, or the key is damaged.',
        remedy:
          'Check the passphrase, and that the secret holds the whole PEM with its line breaks.',
      });
    }
    throw keyInvalid('Expected the PEM of a private key; its content cannot be read.');
  }
}

function verifierOf(key           , what        )           {
  const algorithm = algorithmOf(key, what);
  const hash = algorithm === 'ecdsa-p256' ? 'sha256' : null;
  return {
    keyId: keyIdOf(key),
    algorithm,
    publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
    verify: (bytes, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, bytes, key, signature),
  };
}

function algorithmOf(key           , what        )               {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519';
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (key.asymmetricKeyType === 'ec' && curve === 'prime256v1') return 'ecdsa-p256';
  const found =
    key.asymmetricKeyType === 'ec' ? `ec on ${String(curve)}` : String(key.asymmetricKeyType);
  throw keyInvalid(`Expected ${what} to be ECDSA P-256 or Ed25519, found ${found}.`);
}

function keyIdOf(publicKey           )         {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(publicKey.export({ type: 'spki', format: 'der' }));
}

function pemLabel(text        )                     {
  if (text.length > maximumPemLength) return undefined;
  return /^\s*-----BEGIN ([A-Z0-9 ]{1,64})-----\r?\n/.exec(text)?.[1];
}

function describeLabel(label                    )         {
  if (label === undefined) return 'no PEM header at its start';
  if (label.includes('SIGSTORE')) return `"${label}", cosign's own encrypted form`;
  return `"${label}"`;
}

function keyInvalid(message        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('KEY_INVALID', {
    message,
    remedy:
      'Give a PEM of an ECDSA P-256 or Ed25519 key, with its line breaks: ' +
      '`openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256` makes one, `openssl pkey -pubout` its public half.',
  });
}


/***/ })

};
})
