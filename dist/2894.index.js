export const id = 2894;
export const ids = [2894];
export const modules = {

/***/ 1291:
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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9348);
/* harmony import */ var _waybill_stage__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2025);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9545);
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
  const { keySigner } = await Promise.all(/* import() */[__webpack_require__.e(3189), __webpack_require__.e(7479)]).then(__webpack_require__.bind(__webpack_require__, 4807));
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
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 8367));
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

/***/ 2894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approve: () => (/* binding */ approve)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5480);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5010);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1009);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8894);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7948);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3791);
/* harmony import */ var _waybill_stage_policy_connection__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9623);
/* harmony import */ var _cli_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1291);
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

/***/ 9623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ connectPolicy)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(3396);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/origin.js
var src_origin = __webpack_require__(9118);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/problem.js
var problem = __webpack_require__(4021);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/policy-fit.js
                                                                 
                                               


                                                              

                                             

/**
 * Checks what only both together can tell: that desired state names images of the application and all that
 * run, that a rollout can be proved, and that a signature that is required can be checked.
 * @param policy the policy that counts
 * @param config the application that is deployed
 * @throws POLICY_DOES_NOT_FIT with all problems; line and column are those of the policy
 */
function checkPolicyFits(policy        , config                   )       {
  const problems = policy.environments.flatMap((environment, index) => [
    ...imageProblems(environment, config, ['environments', index, 'desired-state']),
    ...proofProblems(environment, config, ['environments', index]),
    ...signatureProblems(policy, environment, ['environments', index]),
    ...migrationProblems(environment, config, ['environments', index, 'migrations']),
  ]);
  if (problems.length === 0) return;
  const origin = (0,src_origin/* originOf */.y)(policy);
  const located = problems.map(({ path, part, message }) => {
    const place = origin?.source.locate([...origin.path, ...path], part) ?? { line: 1, column: 1 };
    return { ...place, message };
  });
  throw (0,problem/* invalid */.G)(origin?.source.file ?? 'the policy', located, 'POLICY_DOES_NOT_FIT');
}

function imageProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  const names = config.images.map((image) => image.name);
  return environment.desiredState.flatMap((entry, index) =>
    Object.keys(entry.images)
      .filter((image) => !names.includes(image))
      .map((image)              => ({
        path: [...path, index, 'images', image],
        part: 'key',
        message: `the application "${config.application}" has no image "${image}"${(0,nearest/* suggestion */.h)(image, names)}`,
      })),
  );
}

/**
 * Law 6: an endpoint that only says "ready" may be the old process. It holds for the target kind `http`, the only
 * one so far; a kind whose controller tells the target revision does not need it.
 */
function proofProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  if (config.ready?.identity !== undefined) return [];
  const lacking = config.ready === undefined ? '"ready"' : '"ready.identity"';
  const message = `"${environment.name}" is known by its HTTP endpoint only, so waybill.yaml needs ${lacking}: else an old process that answers well would pass`;
  return [{ path: [...path, 'name'], part: 'value', message }];
}

function signatureProblems(policy        , environment             , path      )                {
  if (environment.signature === 'optional' || policy.signers.length > 0) return [];
  const message = `"${environment.name}" requires a signature, but the policy lists no signer; add "signers", or say "signature: optional"`;
  return [{ path: [...path, 'name'], part: 'value', message }];
}

function migrationProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  if (environment.migrations !== 'before' || config.migrations !== undefined) return [];
  const message = `"${environment.name}" says "migrations: before", but waybill.yaml has no "migrations"`;
  return [{ path, part: 'value', message }];
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/policy.js
var policy = __webpack_require__(2553);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/policy-connection.js


                                                    

/**
 * Reads the policy of now: from the ops repository, or else from the protected branch's head; never from the
 * deployed commit (design, "Whose policy?").
 * @param connections the systems of the deployment
 * @returns the policy and where it came from
 * @throws POLICY_MISSING, POLICY_UNREACHABLE, POLICY_UNPROTECTED, CONFIG_*, POLICY_DOES_NOT_FIT
 */
async function connectPolicy(connections             )                       {
  const [{ branch, config, ops }, forge, repository] = await Promise.all([
    connections.names(),
    connections.forge(),
    connections.opsGit(),
  ]);
  const facts = await (0,policy/* readPolicy */.T4)(
    { forge, ops: { repository, branch: ops.branch } },
    { branch, configFile: connections.settings.config },
  );
  // Without the application's own word the release's images are held against desired state when it is written.
  if (config !== undefined) checkPolicyFits(facts.policy, config);
  return facts;
}


/***/ }),

/***/ 7948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ signApproval),
/* harmony export */   ej: () => (/* binding */ verifyApproval),
/* harmony export */   qk: () => (/* binding */ approvalPayloadType),
/* harmony export */   xI: () => (/* binding */ approvalSchema)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _attached_statement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3359);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2194);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6254);
                                                 





                                        

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
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .z)('APPROVAL_WRONG_APPROVER', {
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
  const keys = (0,_attached_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .allowedSigners */ .m9)(approvers);
  try {
    const parsed = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .mE)(boundedEnvelope(envelope));
    const { payload, verifier } = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyEnvelope */ .FY)(parsed, approvalPayloadType, keys);
    const approval = parseApproval((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload, 'an approval'));
    const holders = keys.filter(({ keyId }) => keyId === verifier.keyId).map(({ name }) => name);
    return { approval, holders, keyId: verifier.keyId };
  } catch (error) {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(error, 'SIGNATURE_WRONG_KEY')) {
      throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .z)('APPROVAL_UNKNOWN_KEY', {
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
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .z)('APPROVAL_WRONG_TARGET', {
      message: `Expected an approval for ${application} in ${environment}; this one is for ${approval.application} in ${approval.environment}.`,
      remedy: 'Approve the plan of this environment.',
      facts: {
        approvedApplication: approval.application,
        approvedEnvironment: approval.environment,
      },
    });
  }
  if (approval.planHash !== planHash) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .z)('APPROVAL_WRONG_PLAN', {
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
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .z)('APPROVAL_NOT_YET_VALID', {
      message: `Expected an approval given before ${new Date(now).toISOString()}; that of ${approver} is dated ${at}.`,
      remedy: "Check the clocks of the approver's machine and of this one, then approve again.",
      facts: { approver, at },
    });
  }
  if (Date.parse(expiresAt) <= now) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .z)('APPROVAL_EXPIRED', {
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
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .supplyChainError */ .z)('APPROVAL_INVALID', {
    message: `Expected a signed approval as \`waybill approve\` writes it. ${problem}`,
    remedy: 'Approve the plan again; if this approval should be good, find out who changed it.',
  });
}


/***/ }),

/***/ 3359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m9: () => (/* binding */ allowedSigners),
  U9: () => (/* binding */ attachBundle),
  VU: () => (/* binding */ attachStatement),
  bA: () => (/* binding */ readStatements)
});

// UNUSED EXPORTS: repositoryPath

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(5010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(9348);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(9545);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/dsse.js
var dsse = __webpack_require__(2194);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/bundle.js




/** The media type of a sigstore bundle, and the artifact type of the referrer that carries it. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/**
 * A bundle with a key. Certificates (`verificationMaterial.certificate`) come with keyless signing; a bundle
 * that has one and no key is refused until then.
 */
const bundleSchema = schemas/* strictObject */.rej({
  mediaType: schemas/* literal */.euz(bundleMediaType),
  verificationMaterial: schemas/* strictObject */.rej({
    publicKey: schemas/* strictObject */.rej({ hint: schemas/* string */.YjP().max(255).optional() }),
    // A key that the policy names needs neither log nor timestamp: they are passed over, not believed.
    tlogEntries: schemas/* array */.YOg(schemas/* unknown */.L5J()).max(16).optional(),
    timestampVerificationData: schemas/* unknown */.L5J().optional(),
  }),
  dsseEnvelope: dsse/* envelopeSchema */.si,
});

/** A parsed bundle: the envelope and the id of the key that is said to have signed it. */
                            
                              
                                                    
 

/**
 * @param envelope a signed envelope without key ids: go-securesystemslib, which cosign verifies with, compares
 *   them with ids of its own (of the SSH form) and skips a signature whose id is another
 * @param keyId the id of the key that signed
 * @returns the bundle's bytes, as `cosign verify --key` reads them; the hint is base64 of the id, as cosign writes it
 */
function encodeBundle(envelope          , keyId        )             {
  const bundle = {
    mediaType: bundleMediaType,
    verificationMaterial: { publicKey: { hint: hintOf(keyId) } },
    dsseEnvelope: envelope,
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
}

/**
 * @param bytes a bundle's JSON
 * @returns its envelope and the hint; nothing is verified yet
 * @throws ENVELOPE_INVALID
 */
function parseBundle(bytes            )            {
  const result = bundleSchema.safeParse((0,dsse/* parseJson */.qF)(bytes, 'a sigstore bundle'));
  if (!result.success)
    throw (0,dsse/* envelopeInvalid */.ye)('a sigstore bundle with a key', (0,parse/* describeIssues */.w)(result.error).join('; '));
  const { hint } = result.data.verificationMaterial.publicKey;
  return {
    envelope: result.data.dsseEnvelope,
    hintedKeyId: hint === undefined || hint === '' ? undefined : keyIdOfHint(hint),
  };
}

function hintOf(keyId        )         {
  return Buffer.from(keyId.slice('sha256:'.length), 'hex').toString('base64');
}

function keyIdOfHint(hint        )         {
  const bytes = Buffer.from(hint, 'base64');
  return bytes.byteLength === 32 && bytes.toString('base64') === hint
    ? `sha256:${bytes.toString('hex')}`
    : hint;
}

// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/error-codes.js
var error_codes = __webpack_require__(6254);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/keys.js
var keys = __webpack_require__(3791);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/statement.js
var src_statement = __webpack_require__(5458);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/attached-statement.js

                                                 
                                                               






/** An image in a registry, with what a referrer says of its subject. */
                                                                                               

/** Someone whose signatures count. */
                                                 
                        
 

/** A referrer that could not be believed, and why. */
                                   
                          
                        
                           
 

/** A statement that is attached to an image and signed by an allowed key; its claims are for the caller to judge. */
                                                                        
                                
                                                   
                                                 
                     
                                               
                            
                              
 

/** What was found at an image. */
                                                                         
                                                  
                                                 
                                                                  
                          
 

/** Beyond this many referrers of one kind nobody signs in earnest; each costs two requests. */
const maximumReferrersRead = 256;

/** Faults of one referrer that say nothing of the others. Anything else (the registry is down) ends the reading. */
const faultsOfOne                      = new Set([
  'ENVELOPE_INVALID',
  'SIGNATURE_INVALID',
  'SIGNATURE_WRONG_KEY',
  'SIGNATURE_WRONG_SUBJECT',
  'OCI_NOT_FOUND',
  'OCI_DIGEST_MISMATCH',
  'OCI_TOO_LARGE',
  'OCI_ANSWER_INVALID',
]);

/**
 * @param holders the signers of a policy
 * @returns each with its key, ready to verify
 * @throws KEY_INVALID
 */
function allowedSigners(holders                      )                  {
  return holders.map(({ name, key }) => ({ ...(0,keys/* publicKeyVerifier */.Vq)(key), name }));
}

/**
 * @param client the registry's client
 * @param repository `host[:port]/path`
 * @returns the path in the registry
 */
function repositoryPath(repository        )         {
  return repository.slice(repository.indexOf('/') + 1);
}

/**
 * Reads the statements of one kind that hang on an image, as any verifier would find them: through the
 * registry's referrers. One that is broken or by an unknown key does not hide the others.
 * @param client the client of the image's registry
 * @param image the image
 * @param predicateType the kind of statement; others are passed over
 * @param verifiers the allowed keys
 * @returns those that verify, those that do not, each with its reason
 * @throws what the registry's client throws when the registry does not answer
 */
async function readStatements                    (
  client                ,
  image                                              ,
  predicateType        ,
  verifiers              ,
)                                 {
  const path = repositoryPath(image.repository);
  const referrers = await client.referrers(path, image.digest, { artifactType: bundleMediaType });
  const candidates = referrers.filter((referrer) => mayHold(referrer, predicateType));
  const found                         = [];
  const rejected                     = [];
  for (const referrer of candidates.slice(0, maximumReferrersRead)) {
    try {
      const bundle = await readBundle(client, path, image.digest, referrer);
      const judged = judgeBundle(bundle, image.digest, predicateType, verifiers);
      if (judged !== undefined) found.push({ ...judged, referrer: referrer.digest, bundle });
    } catch (error) {
      if (!(0,src_error/* isWaybillError */.xS)(error) || !faultsOfOne.has(error.code)) throw error;
      rejected.push({ digest: referrer.digest, code: error.code, message: error.message });
    }
  }
  return { found, rejected, unread: Math.max(0, candidates.length - maximumReferrersRead) };
}

/**
 * Signs a statement and attaches it to an image.
 * @param client the client of the image's registry
 * @param image the image
 * @param statement the statement's bytes
 * @param predicateType what it says, for the referrer's annotations
 * @param signer whose key
 * @param clock tells when it was attached
 * @returns the referrer's digest and the bundle
 */
async function attachStatement(
  client                ,
  image               ,
  statement            ,
  predicateType        ,
  signer        ,
  clock        = time/* systemClock */.ml,
)                                                    {
  const envelope = await (0,dsse/* signEnvelope */.Yj)(src_statement/* statementPayloadType */.Q7, statement, signer, { keyId: false });
  const bundle = encodeBundle(envelope, signer.keyId);
  return { referrer: await attachBundle(client, image, bundle, predicateType, clock), bundle };
}

/**
 * Attaches a bundle that exists already, as it is.
 * @param client the client of the image's registry
 * @param image the image
 * @param bundle the bundle's bytes
 * @param predicateType what its statement says
 * @param clock tells when it was attached
 * @returns the referrer's digest
 */
async function attachBundle(
  client                ,
  image               ,
  bundle            ,
  predicateType        ,
  clock        = time/* systemClock */.ml,
)                  {
  const { digest, mediaType, size } = image;
  const descriptor = await client.attach(
    repositoryPath(image.repository),
    { digest, mediaType, size },
    {
      artifactType: bundleMediaType,
      // The annotations of cosign's bundle specification: a reader skips other kinds without fetching them.
      annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        'org.opencontainers.image.created': (0,time/* timestamp */.vE)(clock),
      },
      layers: [{ mediaType: bundleMediaType, bytes: bundle }],
    },
  );
  return descriptor.digest;
}

/** Annotations prove nothing, and need not: one that names another kind only says what need not be read. */
function mayHold(referrer            , predicateType        )          {
  const announced = referrer.annotations?.['dev.sigstore.bundle.predicateType'];
  return announced === undefined || announced === predicateType;
}

async function readBundle(
  client                ,
  path        ,
  subject        ,
  referrer            ,
)                      {
  const { manifest } = await client.readManifest(path, referrer.digest);
  const layers = 'layers' in manifest ? manifest.layers : [];
  const layer = layers[0];
  if (layers.length !== 1 || layer?.mediaType !== bundleMediaType) {
    throw (0,error_codes/* supplyChainError */.z)('ENVELOPE_INVALID', {
      message: `Expected the referrer ${referrer.digest} to hold one layer of ${bundleMediaType}; found ${String(layers.length)} layer(s), the first of ${JSON.stringify(layer?.mediaType ?? 'no type')}.`,
      remedy: 'Check what attached this referrer; sign again with Waybill or cosign 3.',
    });
  }
  const claimed = 'subject' in manifest ? manifest.subject?.digest : undefined;
  if (claimed !== subject) {
    throw (0,error_codes/* supplyChainError */.z)('SIGNATURE_WRONG_SUBJECT', {
      message: `Expected the referrer ${referrer.digest} to be about ${subject}; its manifest names ${claimed ?? 'no subject'}.`,
      remedy:
        'Do not deploy this image before it is known who changed its referrers; sign it again.',
      facts: { expected: subject, found: claimed ?? null },
    });
  }
  return client.readBlob(path, layer, { maximumBytes: dsse/* maximumEnvelopeBytes */._6 });
}

/** @returns undefined for a good statement of another kind */
function judgeBundle                    (
  bytes            ,
  digest        ,
  predicateType        ,
  verifiers              ,
)                                                                             {
  const { envelope, hintedKeyId } = parseBundle(bytes);
  const hinted =
    hintedKeyId === undefined ? verifiers : verifiers.filter(({ keyId }) => keyId === hintedKeyId);
  if (hinted.length === 0) throw (0,dsse/* wrongKey */.PT)(hintedKeyId, verifiers);
  const signed = hintedKeyId === undefined ? envelope : withKeyId(envelope, hintedKeyId);
  const { payload, verifier } = (0,dsse/* verifyEnvelope */.FY)(signed, src_statement/* statementPayloadType */.Q7, hinted);
  const statement = (0,src_statement/* parseStatement */.By)(payload);
  if (statement.predicateType !== predicateType) return undefined;
  const subject = (0,src_statement/* subjectOf */.et)(statement, digest);
  if (subject !== undefined) return { statement, subject, signer: verifier };
  const found = statement.subject.map((item) => `sha256:${item.digest['sha256'] ?? '?'}`);
  throw (0,error_codes/* supplyChainError */.z)('SIGNATURE_WRONG_SUBJECT', {
    message: `Expected a statement about ${digest}; this one speaks of ${found.slice(0, 3).join(', ')}.`,
    remedy:
      'A statement of another image was attached to this one. Find out by whom, and sign the release again.',
    facts: { expected: digest, found: found.slice(0, 16) },
  });
}

/** The bundle's hint as the key's id of each signature that names none: a bad signature is then told from a wrong key. */
function withKeyId(envelope          , hint        )           {
  const signatures = envelope.signatures.map(({ sig, keyid }) => ({
    sig,
    keyid: keyid === undefined || keyid === '' ? hint : keyid,
  }));
  return { ...envelope, signatures };
}


/***/ }),

/***/ 5458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   Q7: () => (/* binding */ statementPayloadType),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   fP: () => (/* binding */ imageSignaturePredicateType)
/* harmony export */ });
/* unused harmony export statementSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2194);




/** The payload type of an in-toto statement in an envelope. */
const statementPayloadType = 'application/vnd.in-toto+json';

/** What cosign writes when it signs an image (cosign 3, pkg/types). */
const imageSignaturePredicateType = 'https://sigstore.dev/cosign/sign/v1';

const annotationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J());

/** An in-toto Statement v1 (in-toto attestation framework, spec/v1/statement.md). Unknown keys are passed over, as it asks. */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  _type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('https://in-toto.io/Statement/v1'),
  subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(512).optional(),
        digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(32), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(256)),
        annotations: annotationsSchema.optional(),
      }),
    )
    .min(1)
    .max(1024),
  predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(512),
  predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(),
});

                                                        

/** What a statement speaks of. */
                                   
                          
                         
                                                          
 

/**
 * @param subjects what it speaks of; at least one
 * @param predicateType what is said, as a URI
 * @param predicate what is said
 * @returns the statement's bytes: canonical JSON, so that equal statements are equal bytes
 */
function encodeStatement(
  subjects                             ,
  predicateType        ,
  predicate        ,
)             {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(({ digest, name, annotations }) => ({
      digest: { sha256: digest.slice('sha256:'.length) },
      name,
      annotations,
    })),
    predicateType,
    predicate,
  };
  return Buffer.from((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(statement), 'utf8');
}

/**
 * @param payload an envelope's verified payload
 * @returns the statement
 * @throws ENVELOPE_INVALID
 */
function parseStatement(payload            )            {
  const result = statementSchema.safeParse((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload, 'an in-toto statement'));
  if (result.success) return result.data;
  throw (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeInvalid */ .ye)('an in-toto statement', (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .describeIssues */ .w)(result.error).join('; '));
}

/**
 * @param statement a verified statement
 * @param digest the image in question
 * @returns the subject with that digest, or undefined
 */
function subjectOf(
  statement           ,
  digest        ,
)                                           {
  const hex = _waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .digestSchema */ .er.parse(digest).slice('sha256:'.length);
  return statement.subject.find((subject) => subject.digest['sha256'] === hex);
}


/***/ })

};
