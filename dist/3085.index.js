(function (exports, __distFolder) {'use strict';
exports.ids = [3085];
exports.modules = {

/***/ 66473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   batchAnswers: () => (/* binding */ batchAnswers),
/* harmony export */   contractDiff: () => (/* binding */ contractDiff)
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80481);
/* harmony import */ var _waybill_contract__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17729);
/* harmony import */ var _waybill_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87987);
/* harmony import */ var _waybill_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83535);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81009);
/* harmony import */ var _desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87840);



                                                   


const name = 'contract diff';

/** The exit codes that scripts rely on. */
const exitCodes = { compatible: 0, breaking: 1, unusable: 2 }         ;

/** `waybill contract diff`: what differs between two contracts, and whom it breaks. */
const contractDiff          = {
  name,
  about: 'Whether what was made for one contract still works with another.',
  positionals: ['[BASE]', '[REVISION]'],
  options: {
    kind: {
      about: `What the files are: ${_waybill_contract__WEBPACK_IMPORTED_MODULE_1__/* .contractKinds */ .Ym.join(', ')}; told by the files where absent.`,
      value: 'KIND',
    },
    profile: {
      about: 'How findings are weighed: strict (the default) or oasdiff.',
      value: 'PROFILE',
    },
    compatibility: {
      about: `For JSON Schemas, who must understand whom: ${_waybill_contract__WEBPACK_IMPORTED_MODULE_2__/* .schemaCompatibilities */ .U.join(', ')}; backward where absent.`,
      value: 'LEVEL',
    },
    remote: {
      about:
        'What $ref may name at other hosts: this URL, and what lies below it; may be given several times.',
      value: 'URL',
      several: true,
    },
    format: { about: 'text (the default) or json.', value: 'FORMAT' },
    batch: {
      about:
        'Read pairs from stdin, a line of JSON each: {"base":PATH,"revision":PATH,"kind":KIND}.',
    },
  },
  details: [
    'BASE is what clients were made for, REVISION what shall take its place. strict asks whether each value that an older client sends is still taken, and each answer one that it accepts; what cannot be decided counts as breaking. oasdiff weighs as that tool does.',
    'It looks at nothing but the two documents, and what they refer to, and changes nothing. Exit code 0: nothing breaks; 1: something does; 2: the files cannot be compared. --batch answers one line of JSON for each line, in order, and ends with 0.',
  ],
  examples: [
    `waybill ${name} released/openapi.yaml openapi.yaml`,
    `waybill ${name} old.json new.json --kind json-schema --compatibility full`,
    `waybill ${name} released/de.po po/de.po`,
  ],
  run: async (call) => {
    const settings = settingsOf(call);
    if (call.given('batch')) return await answerBatch(call, settings);
    const [base, revision] = call.positionals;
    if (base === undefined || revision === undefined)
      throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(name, 'expected BASE and REVISION, or --batch');
    return await answerOne(base, revision, settings);
  },
};

                    
                                          
                                    
                                               
                                    
                         
 

function settingsOf(call      )           {
  const format = call.text('format') ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(name, `--format: expected text or json, found ${format}`);
  const word = call.text('profile') ?? 'strict';
  const profile = _waybill_contract__WEBPACK_IMPORTED_MODULE_1__/* .contractProfiles */ .NW.find((known) => known === word);
  if (profile === undefined)
    throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(name, `--profile: expected ${_waybill_contract__WEBPACK_IMPORTED_MODULE_1__/* .contractProfiles */ .NW.join(' or ')}, found ${word}`);
  const level = call.text('compatibility') ?? 'backward';
  const compatibility = _waybill_contract__WEBPACK_IMPORTED_MODULE_2__/* .schemaCompatibilities */ .U.find((known) => known === level);
  if (compatibility === undefined)
    throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(
      name,
      `--compatibility: expected ${_waybill_contract__WEBPACK_IMPORTED_MODULE_2__/* .schemaCompatibilities */ .U.join(', ')}, found ${level}`,
    );
  const kind = call.text('kind');
  const remote = call.texts('remote');
  const invalid = remote.find((url) => !URL.canParse(url) || !/^https?:/.test(url));
  if (invalid !== undefined)
    throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(
      name,
      `--remote: expected a URL such as https://schemas.example.org/, found ${invalid}`,
    );
  return {
    kind: kind === undefined ? undefined : kindOf(kind),
    profile,
    compatibility,
    remote: new _waybill_contract__WEBPACK_IMPORTED_MODULE_4__/* .RemoteDocuments */ .LC(remote, call.signal),
    json: format === 'json',
  };
}

function kindOf(word        )               {
  const kind = _waybill_contract__WEBPACK_IMPORTED_MODULE_1__/* .contractKinds */ .Ym.find((known) => known === word);
  if (kind === undefined)
    throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(name, `kind: expected ${_waybill_contract__WEBPACK_IMPORTED_MODULE_1__/* .contractKinds */ .Ym.join(' or ')}, found ${word}`);
  return kind;
}

async function compare(
  base        ,
  revision        ,
  { kind, profile, compatibility, remote }                        ,
)                         {
  const older = await (0,_waybill_contract__WEBPACK_IMPORTED_MODULE_1__/* .readContract */ .Jz)(base, kind, remote);
  const newer = await (0,_waybill_contract__WEBPACK_IMPORTED_MODULE_1__/* .readContract */ .Jz)(revision, kind, remote);
  return await (0,_waybill_contract__WEBPACK_IMPORTED_MODULE_1__/* .compareContracts */ .vu)({
    base: older,
    revision: newer,
    profile,
    ...(compatibility === undefined ? {} : { compatibility }),
    ...(kind === undefined ? {} : { kind }),
  });
}

async function answerOne(base        , revision        , settings          )                  {
  let found;
  try {
    found = await compare(base, revision, settings);
  } catch (error) {
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .isWaybillError */ .xS)(error)) throw error;
    if (settings.json) process.stdout.write(`${JSON.stringify(errorOf(error))}\n`);
    process.stderr.write(`${error.message}\n  → ${error.remedy}\n  [${error.code}]\n`);
    return exitCodes.unusable;
  }
  process.stdout.write(
    settings.json ? `${JSON.stringify(found)}\n` : textOf(found, base, revision),
  );
  return found.breaking ? exitCodes.breaking : exitCodes.compatible;
}

async function answerBatch(call      , settings          )                  {
  const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, crlfDelay: Infinity, signal: call.signal });
  for await (const answer of batchAnswers(lines, settings)) process.stdout.write(answer);
  call.signal.throwIfAborted();
  return exitCodes.compatible;
}

/**
 * Answers pairs in their order; a pair that cannot be compared is an answer as well: the others are asked all the same.
 * @param lines JSON each: `{"base":PATH,"revision":PATH,"kind":KIND}`
 * @param settings the kind where a line names none, and the profile
 * @returns a line of JSON for each
 */
async function* batchAnswers(
  lines                                          ,
  settings                        ,
)                         {
  for await (const line of lines) {
    if (line.trim() !== '') yield `${JSON.stringify(await answerOf(line, settings))}\n`;
  }
}

async function answerOf(line        , settings                        )                  {
  try {
    const { base, revision, kind } = pairOf(line);
    return await compare(
      base,
      revision,
      kind === undefined ? settings : { ...settings, kind: kindOf(kind) },
    );
  } catch (error) {
    return errorOf(error);
  }
}

function pairOf(line        )                                                               {
  let value         ;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(name, `a line of --batch is no JSON (${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)})`);
  }
  if (typeof value === 'object' && value !== null && 'base' in value && 'revision' in value) {
    const kind = 'kind' in value ? value.kind : undefined;
    const { base, revision } = value;
    if (
      typeof base === 'string' &&
      typeof revision === 'string' &&
      (kind === undefined || kind === null || typeof kind === 'string')
    ) {
      return { base, revision, kind: kind ?? undefined };
    }
  }
  throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)(name, 'a line of --batch: expected {"base":PATH,"revision":PATH}');
}

function errorOf(error         )                                               {
  const code = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .isWaybillError */ .xS)(error) ? error.code : 'INTERNAL';
  return { error: { code, message: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error) } };
}

function textOf({ breaking, findings }               , base        , revision        )         {
  const lines           = [];
  let operation                           ;
  const sorted = [...findings].sort((one, other) =>
    (one.operation ?? '').localeCompare(other.operation ?? ''),
  );
  for (const finding of sorted) {
    if (finding.operation !== operation) lines.push('', finding.operation ?? 'The whole contract');
    operation = finding.operation;
    lines.push(`  ${finding.level} ${finding.id}`, `    ${finding.why}`);
    for (const [file, place] of [
      [base, finding.base],
      [revision, finding.revision],
    ]         ) {
      if (place === null) continue;
      lines.push(
        `    ${place.file ?? file}:${String(place.line ?? 1)}:${String(place.column ?? 1)}`,
      );
    }
    if (finding.level !== 'info') lines.push(`    → ${finding.remedy}`);
  }
  const count = (level        )         =>
    `${String(findings.filter((finding) => finding.level === level).length)} ${level}`;
  lines.push(
    '',
    `${breaking ? 'Breaking' : 'Compatible'}: ${['breaking', 'risky', 'info'].map(count).join(', ')}.`,
    '',
  );
  return lines.join('\n').replace(/^\n/, '');
}


/***/ }),

/***/ 87840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   Xc: () => (/* binding */ parseFormat),
/* harmony export */   cY: () => (/* binding */ parseValueWords),
/* harmony export */   uH: () => (/* binding */ parseImageWords)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37558);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53396);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);



/** An image as a command line says it. */
                             
                                       
                        
                              
                        
                           
 

/** A value as a command line says it. */
                             
                            
                         
 

const imageForm = 'NAME=REPO:TAG@DIGEST';

/**
 * Takes `NAME=REPO:TAG@DIGEST` apart; tag or digest may be left out. An image has no `=`, a name may have one
 * (`container=web`): the last one divides.
 * @param text one value of `--image`
 * @param command the command, for the message
 * @throws CLI_USAGE
 */
function parseImageWords(text        , command        )             {
  const divide = text.lastIndexOf('=');
  const [name, image] = [text.slice(0, Math.max(0, divide)), text.slice(divide + 1)];
  if (divide < 0) throw usage(command, `--image ${shown(text)} has no "="; expected ${imageForm}`);
  if (name === '' || image === '')
    throw usage(
      command,
      `--image ${shown(text)} has nothing ${name === '' ? 'before' : 'behind'} its "="; expected ${imageForm}`,
    );
  const [whole, ...digests] = image.split('@');
  const [digest] = digests;
  if (whole === undefined || whole === '' || digest === '' || digests.length > 1)
    throw usage(command, `--image ${shown(text)} is not ${imageForm}`);
  // A colon before the last slash belongs to the registry's port.
  const colon = whole.lastIndexOf(':');
  const tag = colon > whole.lastIndexOf('/') ? whole.slice(colon + 1) : undefined;
  if (tag === '') throw usage(command, `--image ${shown(text)} has an empty tag`);
  if (tag === undefined && digest === undefined)
    throw usage(
      command,
      `--image ${shown(text)} has neither tag nor digest; one of them is enough`,
    );
  return {
    name,
    repository: tag === undefined ? whole : whole.slice(0, colon),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/**
 * Takes `PATH=TEXT` apart. The text may hold anything; a path may hold a `=` in brackets (`[name=web]`) or in quotes.
 * @param text one value of `--value`
 * @param command the command, for the message
 * @throws CLI_USAGE
 */
function parseValueWords(text        , command        )             {
  const match = /^((?:\["(?:[^"\\]|\\.)*"\]|\[(?!")[^\]]*\]|[^=[])+)=(.*)$/s.exec(text);
  const [, selector, value] = match ?? [];
  if (selector === undefined || value === undefined)
    throw usage(command, `--value ${shown(text)} is not PATH=TEXT`);
  return { selector, value };
}

/**
 * @param text the value of `--format`
 * @param command the command, for the message
 * @throws CLI_USAGE with the formats that there are
 */
function parseFormat(text        , command        )                     {
  const format = _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateFormats */ .sE.find((known) => known === text);
  if (format !== undefined) return format;
  const hint = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(text, _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateFormats */ .sE);
  throw usage(command, `there is no format ${shown(text)}${hint}`);
}

/**
 * @param command the command
 * @param problem what does not fit
 * @returns the error for words that do not fit
 */
function usage(command        , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .cliError */ .h)('CLI_USAGE', {
    message: `waybill ${command}: ${problem}.`,
    remedy: `See \`waybill ${command} --help\`.`,
    facts: { command },
  });
}

function shown(text        )         {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}


/***/ }),

/***/ 37558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ desiredStateFileSchema),
/* harmony export */   eb: () => (/* binding */ expandValue),
/* harmony export */   sE: () => (/* binding */ desiredStateFormats)
/* harmony export */ });
/* unused harmony export valuePlaceholders */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);



/** The formats of desired-state files; `desired-state` has an editor for each. */
const desiredStateFormats = [
  'kustomization',
  'kubernetes',
  'helm-values',
  'flux',
  'argocd',
  'setters',
  'yaml',
  'dotenv',
]         ;
                                                                      

/** What the text of a value may ask for, in braces: `{commit}`. */
const valuePlaceholders = ['application', 'commit', 'short-commit', 'tag']         ;
                                                                  

const selector = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(512);

/** One file of an environment's desired state. */
const desiredStateFileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('The file in the ops repository.'),
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(desiredStateFormats).describe('What kind of file it is.'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('The image of the release.'), selector)
      .default({})
      .describe(
        'Image of the release → what the file calls it: the variable (dotenv), the `name` of the entry (kustomization), the repository or `container=NAME` (kubernetes), the dot path to the map or text (helm-values, flux, argocd, yaml), `namespace:policy` (setters).',
      ),
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(selector, zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000))
      .default({})
      .describe(
        'Other values that change with the release, in the same commit: the variable (dotenv) or the dot path → the text, which may hold `{application}`, `{commit}`, `{short-commit}` (its first twelve digits) and `{tag}` of the release.',
      ),
  })
  .check((context) => {
    const { images, values } = context.value;
    if (Object.keys(images).length + Object.keys(values).length === 0) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        path: ['images'],
        message: 'expected at least one image, or a value',
      });
    }
    for (const [place, text] of Object.entries(values)) {
      const unknown = unknownPlaceholder(text);
      if (unknown === undefined) continue;
      context.issues.push({
        code: 'custom',
        input: '',
        path: ['values', place],
        message: `"{${unknown}}" is not known here; known are ${valuePlaceholders.map((it) => `{${it}}`).join(', ')}`,
      });
    }
  });
                                                                       

/** `{word}`; any other brace (`{{ helm }}`, `{"json": 1}`) is text. */
const placeholder = /(?<!\{)\{([a-z][a-z-]*)\}(?!\})/g;

function unknownPlaceholder(text        )                     {
  const known                    = valuePlaceholders;
  return [...text.matchAll(placeholder)]
    .map((match) => match[1] ?? '')
    .find((word) => !known.includes(word));
}

/**
 * Puts what is known of a release into the text of a value.
 * @param text the text as the policy has it, whose placeholders were checked when it was read
 * @param known what is known
 * @returns the text to write
 */
function expandValue(
  text        ,
  known                                            ,
)         {
  return text.replace(placeholder, (whole, word        ) => {
    const found = valuePlaceholders.find((it) => it === word);
    return found === undefined ? whole : known[found];
  });
}


/***/ }),

/***/ 523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ configError)
/* harmony export */ });
/* unused harmony export configErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `config` throws. */
const configErrorCodes = {
  CONFIG_MISSING: 'The configuration file does not exist or is empty.',
  CONFIG_TOO_LARGE: 'The configuration file is larger than is allowed (1 MiB).',
  CONFIG_INVALID:
    'The configuration file does not have the form that is expected; every problem is named with line and column.',
  POLICY_DOES_NOT_FIT:
    'The policy names something that the application does not have, or needs something that it does not say.',
  ENVIRONMENT_UNKNOWN: 'The policy has no environment of this name.',
  TEMPLATE_INVALID: 'A text asks for a value that is not known in its place.',
}                              ;

/** Makes the errors of `config`. */
const configError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(configErrorCodes);


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ jsonPointer),
/* harmony export */   Bv: () => (/* binding */ headerName),
/* harmony export */   F1: () => (/* binding */ filledTemplate),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Lx: () => (/* binding */ urlPath),
/* harmony export */   MJ: () => (/* binding */ templateCommand),
/* harmony export */   M_: () => (/* binding */ sameAccount),
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   an: () => (/* binding */ imageRepository),
/* harmony export */   at: () => (/* binding */ branchName),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pc: () => (/* binding */ baseUrl),
/* harmony export */   ro: () => (/* binding */ environmentVariables),
/* harmony export */   uD: () => (/* binding */ ownerAndName),
/* harmony export */   vK: () => (/* binding */ containerPath),
/* harmony export */   vs: () => (/* binding */ template),
/* harmony export */   wN: () => (/* binding */ writtenDuration),
/* harmony export */   xb: () => (/* binding */ gitRepository)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95010);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21664);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67266);




/** A field that is written as a text and stays one. */
                                                  
                                        

/** The longest text that any field takes. */
const maximumLength = 65_536;

/** A text with rules of its own: `problems` gives one sentence for each that it breaks. */
function ruledText(problems                                     )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(maximumLength)
    .check((context) => {
      for (const message of problems(context.value)) {
        // The input stays out: what is wrong with a text may be that it holds a secret.
        context.issues.push({ code: 'custom', input: '', message });
      }
    });
}

/** A name of ours: lower case letters, digits and inner hyphens. */
function name(about        )            {
  return _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .nameSchema */ .Jq.describe(about);
}

/** An account of a forge, in any case (GitHub's managed users have an underscore); a name of ours is one too. */
function account(about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(100)
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
      'expected the name of an account: letters, digits, hyphens',
    )
    .describe(about);
}

/**
 * @param one an account of a forge
 * @param other another one
 * @returns whether both are the same; case does not count
 */
function sameAccount(one        , other        )          {
  return one.toLowerCase() === other.toLowerCase();
}

/** A repository of a forge, without its host: `owner/name`. */
function ownerAndName(about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(255)
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_.-]*\/[A-Za-z0-9_.-]*[A-Za-z0-9_-]$/,
      'expected a repository of the forge, owner/name',
    )
    .describe(about);
}

/** The name of a check or status: any text on one line, as the forge shows it. */
function checkName(about        )            {
  return ruledText((text) =>
    text !== '' && text.length <= 255 && text === text.trim() && !/\p{Cc}/u.test(text)
      ? []
      : [
          'expected the name of a check: one line, at most 255 characters, no white space around it',
        ],
  ).describe(about);
}

/** A duration such as `500ms`, `30s`, `5m`, `2h`, `7d`; parsed to milliseconds. */
function duration(about        , initial        )                                           {
  return writtenDuration(about).prefault(initial).describe(about);
}

/** A duration that has no usual value: it is written, or absent. */
function writtenDuration(about        )                            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .transform((written, context) => {
      const milliseconds = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(written);
      if (milliseconds !== undefined && milliseconds > 0) return milliseconds;
      const found = JSON.stringify(written.slice(0, 40));
      const message = `expected a duration such as 500ms, 30s, 5m, 2h or 7d, found ${found}`;
      context.issues.push({ code: 'custom', input: written, message });
      return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
    })
    .describe(about);
}

/** A text in which `${name}` stands for a value that is known only later. */
function template(place               , about        )            {
  return ruledText((text) => (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateProblems */ .bi)(text, place)).describe(about);
}

/** A template that is not empty. */
function filledTemplate(place               , about        )            {
  return ruledText((text) =>
    text === '' ? ['expected a text that is not empty'] : (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateProblems */ .bi)(text, place),
  ).describe(about);
}

const noShell = 'A list: the program and its arguments; no shell reads it.';

/** A command: the program and its arguments. There is no shell. */
function command(about        )                                                          {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1, 'expected the name of a program')], zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
    .describe(`${about} ${noShell}`);
}

/** A command whose program and arguments are templates. */
function templateCommand(
  place               ,
  about        ,
)                                                          {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([filledTemplate(place, 'The program.')], template(place, 'An argument.'))
    .describe(`${about} ${noShell}`);
}

/** Environment variables whose values are templates. */
function environmentVariables(
  place               ,
  about        ,
)                                                {
  const variableName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a variable: letters, digits, "_"');
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(variableName, template(place, 'The value.')).default({}).describe(about);
}

/**
 * A file or folder of the repository, relative, with forward slashes, that does not leave it.
 * Whether a symbolic link leads out is for whoever opens it.
 */
function repositoryPath(about        )            {
  return ruledText((path) => pathProblems(path))
    .transform((path) => path.replace(/^(?:\.\/+)+(?=.)/, '').replace(/\/+$/, ''))
    .describe(about);
}

function pathProblems(path        )                    {
  if (path === '') return ['expected a path, found an empty text'];
  if (path.length > 1024) return ['expected a path of at most 1024 characters'];
  if (path.includes('\0')) return ['expected a path without NUL'];
  if (path.includes('\\')) return ['expected forward slashes in the path'];
  if (/^(?:\/|[A-Za-z]:)/.test(path)) {
    return ['expected a path relative to the repository, found an absolute one'];
  }
  const parts = path.split('/');
  if (parts.includes('..')) return ['expected a path inside the repository, found ".." in it'];
  if (parts.some((part) => part.toLowerCase() === '.git')) {
    return ['expected a path outside .git'];
  }
  return [];
}

/** A path in a container: absolute. */
function containerPath(about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(1024)
    .regex(/^\/(?!(?:.*\/)?\.\.(?:\/|$))[^\0]*$/, 'expected an absolute path without ".."')
    .describe(about);
}

/** A branch of git: the rules of git-check-ref-format, with `-` at the start refused as well. */
function branchName(about        )            {
  return ruledText((branch) =>
    isBranchName(branch)
      ? []
      : [`expected the name of a branch, found ${JSON.stringify(branch.slice(0, 100))}`],
  ).describe(about);
}

function isBranchName(branch        )          {
  if (branch === '' || branch === '@' || branch.length > 255) return false;
  if (branch.startsWith('-') || branch.endsWith('.') || branch.startsWith('refs/')) return false;
  if (/\.\.|@\{|[\p{Cc} ~^:?*[\\]/u.test(branch)) return false;
  return branch
    .split('/')
    .every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}

/** A repository in a registry, without tag and digest. */
function imageRepository(about        )            {
  return _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .imageRepositorySchema */ .LV.describe(about);
}

/** The path part of a URL; may hold a query, and is a template. */
function urlPath(about        )            {
  return ruledText((path) =>
    /^\/(?!\/)[^\s#\\]*$/.test(path)
      ? (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateProblems */ .bi)(path, 'deployment')
      : ['expected a path that starts with one "/", without white space and "#"'],
  ).describe(about);
}

/** A URL under which an application answers. */
function baseUrl(about        )            {
  return ruledText((url) => urlProblems(url)).describe(about);
}

function urlProblems(written        )                    {
  if (!URL.canParse(written)) return ['expected a URL such as https://staging.example.org'];
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return [`expected a URL with http or https, found "${url.protocol}"`];
  }
  if (url.username !== '' || url.password !== '') {
    return ['expected a URL without a user name and password in it'];
  }
  if (url.search !== '' || url.hash !== '') return ['expected a URL without query and fragment'];
  return [];
}

/** The URL or path of a git repository; a credential in it is refused, it would be committed. */
function gitRepository(about        )            {
  return ruledText((written) => {
    if (written === '' || written.startsWith('-') || /\s/.test(written)) {
      return ['expected the URL or path of a git repository'];
    }
    const holdsPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/@]*:[^/@]*@/i.test(written);
    const holdsToken = /^https?:\/\/[^/@]*@/i.test(written);
    return holdsPassword || holdsToken
      ? ['expected the URL of a git repository without a credential in it']
      : [];
  }).describe(about);
}

/** The name of an HTTP header. */
const headerName            = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'expected the name of an HTTP header');

/** A JSON pointer (RFC 6901). */
const jsonPointer            = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .regex(
    /^(?:\/(?:[^~/]|~[01])*)*$/,
    'expected a JSON pointer such as "/commit" or "/items/0/name"',
  );


/***/ }),

/***/ 53396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * Finds what was probably meant.
 * @param given what was written
 * @param known what would be right
 * @returns the nearest known word, or undefined where none is near (more than a third of its letters differ)
 */
function nearest(given        , known                  )                     {
  let best                                                ;
  const plain = normalise(given);
  for (const word of known) {
    const distance = editDistance(plain, normalise(word));
    if (distance > Math.max(1, Math.floor(Math.max(plain.length, word.length) / 3))) continue;
    if (best === undefined || distance < best.distance) best = { word, distance };
  }
  return best?.word;
}

/**
 * @param given what was written
 * @param known what would be right
 * @returns `; did you mean "x"?`, or the list of known words where none is near and there are at most sixteen
 */
function suggestion(given        , known                   )         {
  const word = nearest(given, known);
  if (word !== undefined) return `; did you mean "${word}"?`;
  return known.length > 0 && known.length <= 16 ? `; known: ${known.join(', ')}` : '';
}

/** Case, hyphen and underscore are what people mix up most: `desiredState`, `desired_state`. */
function normalise(word        )         {
  return word.slice(0, 64).toLowerCase().replaceAll(/[-_ ]/g, '');
}

/** Damerau-Levenshtein distance (adjacent letters swapped count once). */
function editDistance(a        , b        )         {
  const rows             = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, at(rows, i - 2, j - 2) + 1);
      }
      row.push(value);
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows                                , i        , j        )         {
  return rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 67266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ expandTemplate),
/* harmony export */   Rp: () => (/* binding */ blankTemplate),
/* harmony export */   bi: () => (/* binding */ templateProblems),
/* harmony export */   xo: () => (/* binding */ templateReferences)
/* harmony export */ });
/* unused harmony export templateNames */
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(523);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53396);



/**
 * The names that a template may use, by the place where it stands. A name that ends in `:` takes a part
 * after the colon: `digest:app`, `port:database`.
 */
const templateNames = {
  /** What is known when an image is built. */
  build: ['commit', 'short-commit', 'tag', 'application', 'image'],
  /** What is known when a release is deployed and checked. */
  deployment: [
    'commit',
    'short-commit',
    'tag',
    'application',
    'environment',
    'digest:',
    'url',
    'nonce',
  ],
  /** What is known when a rehearsal starts processes on this machine. */
  rehearsal: [
    'commit',
    'short-commit',
    'tag',
    'application',
    'environment',
    'digest:',
    'port',
    'port:',
    'folder',
    'source',
  ],
}                                                     ;

                                                       

/** The values of a template, by name: `{ commit: '…', 'digest:app': 'sha256:…' }`. */
                                                              

const placeholder = /(\$?)\$\{([^}]*)(\}?)/g;

/**
 * @param text a text that may hold `${name}`; `$${` stands for a literal `${`
 * @returns the names that it asks for, in order; an unclosed one as it stands
 */
function templateReferences(
  text        ,
)                                                        {
  const found                                      = [];
  for (const match of text.matchAll(placeholder)) {
    if (match[1] === '$') continue;
    found.push({ name: match[2] ?? '', closed: match[3] === '}' });
  }
  return found;
}

/**
 * Checks the names in a template before there are any values.
 * @param text the template
 * @param place where it stands
 * @returns one sentence for each thing that is wrong
 */
function templateProblems(text        , place               )           {
  const known                    = templateNames[place];
  const problems           = [];
  for (const { name, closed } of templateReferences(text)) {
    if (!closed) {
      problems.push(
        `"\${${name}" is not closed by "}"; write "$\${" where the characters themselves are meant`,
      );
    } else if (!isKnown(name, known)) {
      const shown = known.map((item) => (item.endsWith(':') ? `${item}NAME` : item));
      problems.push(`"\${${name}}" is not known here${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(name, shown)}`);
    }
  }
  return problems;
}

function isKnown(name        , known                   )          {
  if (name.endsWith(':')) return false;
  return (
    known.includes(name) ||
    (name.includes(':') && known.includes(`${name.slice(0, name.indexOf(':'))}:`))
  );
}

/**
 * @param text a template
 * @returns it with a letter in the place of each value: to check the rest of it before values are known
 */
function blankTemplate(text        )         {
  return text.replace(placeholder, (whole        , escape        ) =>
    escape === '$' ? whole.slice(1) : 'x',
  );
}

/**
 * Puts values into a template. `$${` becomes `${`; what a value contains is never expanded again.
 * @param text the template
 * @param values the values by name
 * @returns the text
 * @throws TEMPLATE_INVALID where it asks for a name without a value
 */
function expandTemplate(text        , values                )         {
  return text.replace(placeholder, (whole        , escape        , name        , close        ) => {
    if (escape === '$') return whole.slice(1);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (close === '}' && value !== undefined) return value;
    const problem =
      close === '}'
        ? `has no value here${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(name, Object.keys(values))}`
        : 'is not closed by "}"';
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .F)('TEMPLATE_INVALID', {
      message: `"\${${name}${close}" in ${JSON.stringify(text.slice(0, 200))} ${problem}.`,
      remedy:
        'Use one of the names that are known in this place; write "$${" where the characters themselves are meant.',
      facts: { template: text.slice(0, 200), name, known: Object.keys(values).sort() },
    });
  });
}


/***/ }),

/***/ 63221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67528);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95010);



/** How an attempt ended: done, worth another try (after at least `afterMilliseconds`), or final. */
                        
                                                   
     
                                
                              
                              
                                          
     
                                                           

/** The bounds of a retry. Times are in milliseconds. */
                               
                               
                                                                
                                        
                                    
                                           
                                             
                         
                                                    
                                 
                                                                                          
 

/** What came out, and what it took. */
                             
                    
                            
                                                   
                                      
 

/**
 * Repeats an act with capped exponential back-off and full jitter until it is done, final, or out of time
 * (design, section 5: nothing is retried that cannot succeed; the act itself says so).
 * @param act one attempt; `attempt` counts from 1
 * @throws the error of the last attempt, or the signal's reason
 */
async function retry   (
  act                                          ,
  options              ,
)                      {
  const clock = options.clock ?? _time_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml;
  const random = options.random ?? Math.random;
  const first = options.firstDelayMilliseconds ?? 100;
  const maximum = options.maximumDelayMilliseconds ?? 10_000;
  const startedAt = clock.now();
  const reasons           = [];
  for (let attempt = 1; ; attempt += 1) {
    options.signal.throwIfAborted();
    const result = await act(attempt);
    if (result.outcome === 'done') return { value: result.value, attempts: attempt, reasons };
    if (result.outcome === 'final') throw result.error;
    reasons.push(result.reason);
    const ceiling = Math.min(maximum, first * 2 ** (attempt - 1));
    const delay = Math.max(result.afterMilliseconds ?? 0, ceiling * (0.5 + random() / 2));
    const outOfTime = clock.now() - startedAt + delay > options.deadlineMilliseconds;
    if (outOfTime || attempt >= (options.maximumAttempts ?? Number.POSITIVE_INFINITY))
      throw result.error;
    options.onRetry?.(result.reason, attempt, delay);
    await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(delay, options.signal);
  }
}


/***/ })

};
})
