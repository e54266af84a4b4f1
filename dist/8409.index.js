(function (exports, __distFolder) {'use strict';
exports.ids = [8409];
exports.modules = {

/***/ 25733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Mf: () => (/* binding */ parseCall),
/* harmony export */   bD: () => (/* binding */ commandHelp),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);




/** One option of a command. */
                         
                         
                                                                    
                          
                                                                                      
                             
 

/** What a command was called with. */
                       
                                          
                                                                      
                                         
                                                                                         
                                         
                                              
                               
                               
 

/** One command of `waybill`. */
                          
                        
                         
                                                                     
                                          
                                                     
                                                                   
                                      
                                       
                                             
                                   
 

/**
 * Parses a command line strictly: an unknown option, a missing value or a surplus word is an error.
 * @param command the command
 * @param words what stands after its name
 * @param signal cancels the command
 * @throws CLI_USAGE
 */
function parseCall(command         , words                   , signal             )       {
  const options                             = {};
  for (const [name, option] of Object.entries(command.options)) {
    options[name] = {
      type: option.value === undefined ? 'boolean' : 'string',
      multiple: option.several === true,
    };
  }
  const parsed = parse(command, words, options);
  const required = command.positionals.filter((name) => !name.startsWith('[')).length;
  if (
    parsed.positionals.length < required ||
    parsed.positionals.length > command.positionals.length
  ) {
    throw usageError(
      command,
      `expected ${command.positionals.join(' ') || 'no further words'}, found ${parsed.positionals.length === 0 ? 'none' : parsed.positionals.join(' ')}`,
    );
  }
  return {
    positionals: parsed.positionals,
    text: (name) => {
      const value = parsed.values[name];
      return typeof value === 'string' ? value : undefined;
    },
    texts: (name) => {
      const values = parsed.values[name];
      return Array.isArray(values)
        ? values.filter((value)                  => typeof value === 'string')
        : [];
    },
    given: (name) => parsed.values[name] === true,
    signal,
  };
}

function parse(
  command         ,
  words                   ,
  options                                         ,
)                                                             {
  try {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageError(command, (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
  }
}

function usageError(command         , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .cliError */ .h)('CLI_USAGE', {
    message: `waybill ${command.name}: ${problem}.`,
    remedy: `See \`waybill ${command.name} --help\`.`,
    facts: { command: command.name },
  });
}

const pageWidth = 88;

/**
 * @param command a command
 * @returns its help page
 */
function commandHelp(command         )         {
  const usage = [
    'waybill',
    command.name,
    ...command.positionals.map((name) => (name.startsWith('[') ? name : `<${name}>`)),
  ];
  const lines = [
    command.about,
    '',
    `Usage: ${usage.join(' ')}${Object.keys(command.options).length > 0 ? ' [options]' : ''}`,
  ];
  for (const paragraph of command.details) lines.push('', ...wrap(paragraph, pageWidth));
  const rows = [
    ...Object.entries(command.options).map(([name, option]) => [
      `--${name}${option.value === undefined ? '' : ` ${option.value}`}`,
      option.about,
    ]),
    ['--help', 'This page.'],
  ];
  lines.push('', 'Options:', ...table(rows));
  if (command.examples.length > 0)
    lines.push('', 'Examples:', ...command.examples.map((example) => `  ${example}`));
  return `${lines.join('\n')}\n`;
}

/**
 * @param rows pairs of a term and what it means
 * @returns lines with the terms in a column of their own
 */
function table(rows                                )           {
  const width = Math.max(...rows.map((row) => row[0]?.length ?? 0)) + 2;
  return rows.flatMap(([term = '', about = '']) =>
    wrap(about, pageWidth - 2 - width).map(
      (line, index) => `  ${(index === 0 ? term : '').padEnd(width)}${line}`,
    ),
  );
}

/** @returns the text in lines of at most `width` characters, words whole */
function wrap(text        , width        )           {
  const lines           = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ cliError)
/* harmony export */ });
/* unused harmony export cliErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes of the command line and the rehearsal. */
const cliErrorCodes = {
  CLI_USAGE: 'The words of a command line do not fit the command; its help says what does.',
  ROLLBACK_NOTHING_ACTIVE: 'Nothing was ever active in the environment that is to be rolled back.',
  REHEARSAL_NOT_FOUND: 'The folder holds no kept rehearsal.',
  REHEARSAL_UNSUITABLE:
    'The folder cannot be rehearsed: it is no git repository with a waybill.yaml, or lacks what a rehearsal needs.',
  REHEARSAL_PREPARE_FAILED:
    'A command that prepares the checkout (`prepare` or `rehearsal.prepare`) failed.',
  REHEARSAL_SERVICE_FAILED:
    'A service that the application needs (`rehearsal.services`) did not start.',
  REHEARSAL_STEP_UNEXPECTED: 'A step of the rehearsal ended otherwise than this rehearsal expects.',
  REHEARSAL_IMAGE_INVALID:
    'The reconciler refused an image: a digest, a path or a size is not as it must be.',
  INIT_CONFIG_MISSING: 'There is no waybill.yaml from which workflows could follow.',
  INIT_POLICY_MISSING: 'Neither waybill.yaml nor `--policy` says which environments there are.',
  INIT_ENVIRONMENT_UNSUITABLE:
    'The policy has no environment that a release could reach, or one with a name that is taken.',
  INIT_USES_UNKNOWN: 'It is not known which commit of Waybill the workflows are to use.',
  INIT_FILE_DIFFERS: 'A workflow that exists is not the one that would be written.',
  INIT_NOT_A_REPOSITORY: 'The current folder is not the root of a git repository.',
  DESIRED_STATE_FILE_UNUSABLE:
    'A file that `desired-state set` is to edit is not there, is no plain file, is read-only, or was changed meanwhile.',
  DESIRED_STATE_NAME_UNKNOWN:
    'The file that `desired-state set` is to edit names no image of this name.',
  DESIRED_STATE_VALUE_UNKNOWN:
    'The file that `desired-state set` is to edit has no value at this path.',
  DOCTOR_POLICY_MISSING: 'There is no policy by which the forge could be judged.',
  HEALTH_INPUT_UNUSABLE:
    'What `health` is to judge cannot be read, is no YAML or JSON, is too large, or holds no object.',
}                              ;

/** Makes the errors of `cli`. */
const cliError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(cliErrorCodes);


/***/ }),

/***/ 98409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var src_cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/command.js
var command = __webpack_require__(25733);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/commands/registry.js
                                             

/** A command, loaded only when it is called: `waybill --help` must not load a registry client. */
                               
                         
                           
 

/** The commands of `waybill`, in the order of its help. */
const commands                                         = {
  rehearse: {
    about: 'Run the whole path on this machine, with no account anywhere.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(3382), __webpack_require__.e(3355), __webpack_require__.e(8970), __webpack_require__.e(2982)]).then(__webpack_require__.bind(__webpack_require__, 26631))).rehearse,
  },
  init: {
    about: 'Write the workflows of this application into .github/workflows.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(1020)]).then(__webpack_require__.bind(__webpack_require__, 91020))).init,
  },
  doctor: {
    about: 'Whether the forge is set as the policy asks, and the call that puts it right.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(3382), __webpack_require__.e(4797), __webpack_require__.e(2068), __webpack_require__.e(9671)]).then(__webpack_require__.bind(__webpack_require__, 37448))).doctor,
  },
  status: {
    about: 'What runs in each environment, since when, by whom, and what is under way.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(4797), __webpack_require__.e(3355), __webpack_require__.e(6707), __webpack_require__.e(2068), __webpack_require__.e(8298), __webpack_require__.e(9113)]).then(__webpack_require__.bind(__webpack_require__, 79113))).status,
  },
  history: {
    about: 'The deployments, newest first.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(4797), __webpack_require__.e(3355), __webpack_require__.e(6707), __webpack_require__.e(2068), __webpack_require__.e(8298), __webpack_require__.e(6523)]).then(__webpack_require__.bind(__webpack_require__, 66523))).history,
  },
  diff: {
    about: 'In what two environments differ: commits, images, schema.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(4797), __webpack_require__.e(3355), __webpack_require__.e(6707), __webpack_require__.e(8298), __webpack_require__.e(7238)]).then(__webpack_require__.bind(__webpack_require__, 97238))).diff,
  },
  drift: {
    about: 'Whether desired state and what runs are what the ledger says.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(4797), __webpack_require__.e(3355), __webpack_require__.e(2962), __webpack_require__.e(8149), __webpack_require__.e(4105)]).then(__webpack_require__.bind(__webpack_require__, 21062))).drift,
  },
  trace: {
    about: 'One release in one line: commit → image → desired state → rollout → smoke check.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(3382), __webpack_require__.e(9623), __webpack_require__.e(4797), __webpack_require__.e(3457)]).then(__webpack_require__.bind(__webpack_require__, 23457))).trace,
  },
  plan: {
    about: 'What a promotion would change, and what every gate says.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(4797), __webpack_require__.e(3355), __webpack_require__.e(6707), __webpack_require__.e(6437), __webpack_require__.e(1230)]).then(__webpack_require__.bind(__webpack_require__, 27564))).plan,
  },
  rollback: {
    about: 'Go back to what an environment ran before, from this terminal; nothing is built.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(4797), __webpack_require__.e(3355), __webpack_require__.e(2962), __webpack_require__.e(6707), __webpack_require__.e(8149), __webpack_require__.e(2080), __webpack_require__.e(4523), __webpack_require__.e(3823), __webpack_require__.e(9742), __webpack_require__.e(7482), __webpack_require__.e(9629), __webpack_require__.e(3905), __webpack_require__.e(6437), __webpack_require__.e(3809), __webpack_require__.e(272)]).then(__webpack_require__.bind(__webpack_require__, 46271))).rollback,
  },
  'emergency apply': {
    about: 'Change what a cluster runs now, past desired state, and record it.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(4797), __webpack_require__.e(2962), __webpack_require__.e(8149), __webpack_require__.e(2664), __webpack_require__.e(2654), __webpack_require__.e(8331), __webpack_require__.e(5205)]).then(__webpack_require__.bind(__webpack_require__, 85714))).emergencyApply,
  },
  'emergency record': {
    about: 'Record that somebody changed what an environment runs, past desired state.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(4797), __webpack_require__.e(2962), __webpack_require__.e(8149), __webpack_require__.e(8331), __webpack_require__.e(5006)]).then(__webpack_require__.bind(__webpack_require__, 85589))).emergencyRecord,
  },
  'emergency close': {
    about: 'Close an emergency: desired state says the same by now, or it was taken back.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(6188), __webpack_require__.e(9623), __webpack_require__.e(4797), __webpack_require__.e(3355), __webpack_require__.e(2962), __webpack_require__.e(8149), __webpack_require__.e(2080), __webpack_require__.e(3823), __webpack_require__.e(8331), __webpack_require__.e(7062)]).then(__webpack_require__.bind(__webpack_require__, 47062))).emergencyClose,
  },
  approve: {
    about: 'Sign an approval for a plan.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9623), __webpack_require__.e(2894)]).then(__webpack_require__.bind(__webpack_require__, 72894))).approve,
  },
  'desired-state set': {
    about: 'Edit images and values of one file, only their bytes; print the diff, or write it.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(9835), __webpack_require__.e(4797), __webpack_require__.e(3355), __webpack_require__.e(9321), __webpack_require__.e(1680)]).then(__webpack_require__.bind(__webpack_require__, 21680))).desiredStateSet,
  },
  'desired-state images': {
    about: 'The images that one file names, and what they are called there.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(9835), __webpack_require__.e(4797), __webpack_require__.e(3355), __webpack_require__.e(9321), __webpack_require__.e(872)]).then(__webpack_require__.bind(__webpack_require__, 60872))).desiredStateImages,
  },
  'ledger verify': {
    about: 'Prove that every record of the ledger is legal and unbroken.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(1890), __webpack_require__.e(3189), __webpack_require__.e(3382), __webpack_require__.e(3163), __webpack_require__.e(3411)]).then(__webpack_require__.bind(__webpack_require__, 55792))).ledgerVerify,
  },
  'ledger export': {
    about: 'Every record as a line of JSON, frozen ones too.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9835), __webpack_require__.e(4797), __webpack_require__.e(2553)]).then(__webpack_require__.bind(__webpack_require__, 52553))).ledgerExport,
  },
  'ledger rebuild-index': {
    about: 'Make the index of frozen records anew from their packs.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(3163), __webpack_require__.e(9592)]).then(__webpack_require__.bind(__webpack_require__, 49592))).ledgerRebuildIndex,
  },
  'verify-bundle': {
    about: 'Verify a sigstore bundle: who signed a file or a digest, and when.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(6511), __webpack_require__.e(9200)]).then(__webpack_require__.bind(__webpack_require__, 9691))).verifyBundle,
  },
  'contract diff': {
    about: 'Whether what was made for one contract still works with another.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(8643), __webpack_require__.e(3085)]).then(__webpack_require__.bind(__webpack_require__, 66473))).contractDiff,
  },
  'contract verify': {
    about: 'Whether the contracts of this checkout still serve those who use older ones.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(9835), __webpack_require__.e(4797), __webpack_require__.e(9015)]).then(__webpack_require__.bind(__webpack_require__, 69015))).contractVerify,
  },
  'contract baseline': {
    about: 'Print what is amiss in string catalogs now, so that only what is new blocks.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(9458), __webpack_require__.e(7964), __webpack_require__.e(3740), __webpack_require__.e(3132), __webpack_require__.e(4751)]).then(__webpack_require__.bind(__webpack_require__, 74001))).contractBaseline,
  },
  health: {
    about: 'Whether Kubernetes objects are ready, and why not; no cluster is asked.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(9171), __webpack_require__.e(2664), __webpack_require__.e(7773)]).then(__webpack_require__.bind(__webpack_require__, 27597))).health,
  },
  board: {
    about: 'Write the records as one self-contained HTML page.',
    load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5363), __webpack_require__.e(616), __webpack_require__.e(1276), __webpack_require__.e(8069), __webpack_require__.e(9835), __webpack_require__.e(4797), __webpack_require__.e(2068), __webpack_require__.e(5909)]).then(__webpack_require__.bind(__webpack_require__, 89030))).board,
  },
};

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/version.js
var version = __webpack_require__(8556);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/main.js





/** Starts the `waybill` command line with this process's words; its result is the exit code. */
async function main()                {
  process.exitCode = await runCommandLine(process.argv.slice(2));
}

/**
 * The `waybill` command line.
 * @param words the words after the program's name
 * @returns the exit code: 0 done, 1 refused or failed, 2 words that do not fit, 130 cancelled
 */
async function runCommandLine(words                   )                  {
  const [first, ...rest] = words;
  if (first === 'help' && rest.length > 0) return await runCommandLine([...rest, '--help']);
  if (first === undefined || isHelp(first) || first === 'help') {
    process.stdout.write(overview());
    return 0;
  }
  if (first === '--version') {
    process.stdout.write(`waybill ${version/* version */.r}\n`);
    return 0;
  }
  const found = await findCommand(first, rest);
  if (found === undefined) {
    const { suggestion } = await __webpack_require__.e(/* import() */ 4698).then(__webpack_require__.bind(__webpack_require__, 94698));
    process.stderr.write(
      `waybill: there is no command ${JSON.stringify(first)}${suggestion(first, Object.keys(commands))}; \`waybill --help\` lists all of them.\n`,
    );
    return 2;
  }
  if (found.rest.some(isHelp)) {
    process.stdout.write((0,command/* commandHelp */.bD)(found.command));
    return 0;
  }
  const cancellation = (0,src_cancellation/* cancelOnSignals */.dJ)();
  try {
    return await found.command.run((0,command/* parseCall */.Mf)(found.command, found.rest, cancellation.signal));
  } catch (error) {
    return showError(error);
  } finally {
    cancellation.release();
  }
}

function isHelp(word        )          {
  return word === '--help' || word === '-h';
}

/** Commands of two words (`ledger verify`) are found before those of one. */
async function findCommand(
  first        ,
  rest                   ,
)                                                                     {
  const double = entryOf(`${first} ${rest[0] ?? ''}`);
  if (double !== undefined) return { command: await double.load(), rest: rest.slice(1) };
  const single = entryOf(first);
  return single === undefined ? undefined : { command: await single.load(), rest };
}

/** Own names only: `constructor` is no command. */
function entryOf(name        )                           {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

function overview()         {
  return [
    'Waybill: deployment as records, not memory.',
    '',
    'Usage: waybill <command> [options]',
    '',
    'Commands:',
    ...(0,command/* table */.tp)(Object.entries(commands).map(([name, { about }]) => [name, about])),
    '',
    '`waybill <command> --help` says more about each. Start with `waybill rehearse`.',
    '',
  ].join('\n');
}

function showError(error         )         {
  if (!(0,src_error/* isWaybillError */.xS)(error)) {
    process.stderr.write(
      `waybill: a fault of Waybill itself: ${error instanceof Error ? (error.stack ?? error.message) : (0,src_error/* messageOf */.bD)(error)}\n`,
    );
    return 1;
  }
  // Some messages name their place themselves.
  const where =
    error.location === undefined || error.message.startsWith(`${error.location.file}:`)
      ? ''
      : `${error.location.file}:${String(error.location.line ?? 1)}: `;
  process.stderr.write(`${where}${error.message}\n  → ${error.remedy}\n  [${error.code}]\n`);
  if (error.code === 'CLI_USAGE') return 2;
  return error.code === 'CANCELLED' ? 130 : 1;
}


/***/ }),

/***/ 8556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this program. */
const version = '0.1.0';


/***/ }),

/***/ 67528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ withDeadline),
/* harmony export */   dJ: () => (/* binding */ cancelOnSignals),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49482);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95010);

                                        


/**
 * Waits, and ends at once when cancelled.
 * @param milliseconds how long; at most what a timer can wait, almost 25 days
 * @param signal cancels the wait
 * @throws the signal's reason
 */
async function sleep(milliseconds        , signal             )                {
  signal.throwIfAborted();
  await new Promise      ((resolve, reject) => {
    const onAbort = ()       => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      },
      Math.min(milliseconds, _time_js__WEBPACK_IMPORTED_MODULE_0__/* .longestTimer */ .a5),
    );
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/**
 * Gives an act a deadline: its signal is aborted with DEADLINE_EXCEEDED when the time is over, or with the
 * parent's reason when that is aborted first. The act must honour the signal.
 * @param what what is awaited, for the message: `the push to refs/heads/main`
 * @param milliseconds how long it may take
 * @param parent the signal of the whole step
 * @param act what to do
 * @returns what `act` gives
 * @throws DEADLINE_EXCEEDED, the parent's reason, or what `act` throws
 */
async function withDeadline   (
  what        ,
  milliseconds        ,
  parent             ,
  act                                     ,
)             {
  parent.throwIfAborted();
  const controller = new AbortController();
  const onParent = ()       => {
    controller.abort(parent.reason);
  };
  parent.addEventListener('abort', onParent, { once: true });
  const timer = setTimeout(
    () => {
      controller.abort(
        (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .coreError */ .i)('DEADLINE_EXCEEDED', {
          message: `Expected ${what} to end within ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(milliseconds)}; it did not.`,
          remedy: 'Look at what it was waiting for, or allow it more time.',
          facts: { what, deadlineMilliseconds: milliseconds },
        }),
      );
    },
    Math.min(milliseconds, _time_js__WEBPACK_IMPORTED_MODULE_0__/* .longestTimer */ .a5),
  );
  try {
    return await act(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) throw controller.signal.reason;
    throw error;
  } finally {
    clearTimeout(timer);
    parent.removeEventListener('abort', onParent);
  }
}

/** A signal that SIGINT and SIGTERM abort. */
                               
                               
                                                                                                                      
                               
 

/**
 * Turns SIGINT and SIGTERM into an aborted signal. A runner kills about ten seconds after its first signal
 * (design, section 5), so whoever listens cleans up within seconds.
 * @returns the signal, and `release` for the end of the act
 */
function cancelOnSignals()               {
  const controller = new AbortController();
  const end = (message        , facts       )       => {
    const remedy = 'Start it again: it goes on from where things stand.';
    controller.abort((0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .coreError */ .i)('CANCELLED', { message, remedy, facts }));
  };
  const cancel = (name                )       => {
    end(`The run was cancelled by ${name}.`, { signal: name });
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', cancel);
      process.off('SIGTERM', cancel);
      end('The run is over; nobody waits for this any more.', {});
    },
  };
}


/***/ }),

/***/ 49482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ coreError)
/* harmony export */ });
/* unused harmony export coreErrorCodes */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `core` itself throws. */
const coreErrorCodes = {
  CANCELLED: 'The run was cancelled (SIGINT, SIGTERM or the forge) while something was under way.',
  DEADLINE_EXCEEDED:
    'Something did not end within its deadline; the message says what was awaited and what was last seen.',
  FENCED_OFF: 'Another run holds the lock by now; this run must not act any more.',
  INPUT_INVALID: 'A value from outside does not have the form that was expected.',
  INTERNAL: 'A fault of Waybill itself: an error that no code foresaw.',
}                              ;

/** Makes the errors of `core`. */
const coreError = (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(coreErrorCodes);


/***/ }),

/***/ 81009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ errorFactory),
/* harmony export */   Pz: () => (/* binding */ WaybillError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   uW: () => (/* binding */ exhausted),
/* harmony export */   xS: () => (/* binding */ isWaybillError)
/* harmony export */ });
/** Facts that accompany an error or a record: small, flat, free of secrets. */
                                                                                                   

/** A place in a file of the user's repository; `line` and `column` count from 1. */
                                 
                        
                         
                           
 

/** What every error of Waybill says. `message` names what was expected and what was found; `remedy` what to do now. */
                               
                           
                          
                         
                                     
                           
 

/** The stable codes of one package, each with one sentence for the documentation. */
                                                          

/**
 * The one error type (design, section 5). Packages throw it; `action-kit` shows it as one annotation,
 * a section of the step summary and a failed step.
 */
class WaybillError                               extends Error {
                    name = 'WaybillError';
           code      ;
           remedy        ;
           facts       ;
           location                            ;

  constructor(code      , details              ) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.remedy = details.remedy;
    this.facts = details.facts ?? {};
    this.location = details.location;
  }
}

/**
 * Makes the error constructor of one package: a call with a code outside `codes` does not type-check.
 * @param codes the package's closed list of codes
 * @returns a function (code, details) → WaybillError
 */
function errorFactory                          (
  codes       ,
)                                                                                            {
  return (code, details) => {
    if (!Object.hasOwn(codes, code))
      throw new TypeError(`${code} is not in this package's list of error codes`);
    return new WaybillError(code, details);
  };
}

/**
 * @param error anything that was thrown
 * @param code with it, only an error of that code counts
 * @returns whether it is a WaybillError (of that code)
 */
function isWaybillError(error         , code         )                        {
  return error instanceof WaybillError && (code === undefined || error.code === code);
}

/**
 * @param value anything that was thrown
 * @returns its message, or its text where it is no Error
 */
function messageOf(value         )         {
  return value instanceof Error ? value.message : String(value);
}

/** Marks a branch that a closed union makes impossible; unknown values are errors, never defaults (law 7). */
function exhausted(value       , what        )        {
  throw new TypeError(`${what} is not known: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 95010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   a5: () => (/* binding */ longestTimer),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   vE: () => (/* binding */ timestamp)
/* harmony export */ });
/** The clock, as a port: tests turn it. */
                        
                                              
                
 

/** The machine's clock. */
const systemClock        = { now: () => Date.now() };

/**
 * @param clock the clock to read
 * @returns the moment in the form that records hold
 */
function timestamp(clock        = systemClock)         {
  return new Date(clock.now()).toISOString();
}

/**
 * @param milliseconds a duration
 * @returns it as people read it: `850ms`, `4.2s`, `3m 05s`, `2h 10m`
 */
function formatDuration(milliseconds        )         {
  if (milliseconds < 999.5) return `${String(Math.max(0, Math.round(milliseconds)))}ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)}s`;
  const whole = Math.round(seconds);
  if (whole < 3600)
    return `${String(Math.floor(whole / 60))}m ${String(whole % 60).padStart(2, '0')}s`;
  return `${String(Math.floor(whole / 3600))}h ${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')}m`;
}

/** What Node's timers can wait at most, almost 25 days; with more they fire at once. */
const longestTimer = 2 ** 31 - 1;

const durationUnits = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }         ;

/**
 * @param text a duration such as `500ms`, `30s`, `5m`, `2h`, `7d`
 * @returns milliseconds, or undefined where the text is no duration
 */
function parseDuration(text        )                     {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text);
  const unit = match?.[2]                                          ;
  return match?.[1] === undefined || unit === undefined
    ? undefined
    : Number(match[1]) * durationUnits[unit];
}


/***/ })

};
})
