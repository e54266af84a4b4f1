(function (exports, __distFolder) {'use strict';
exports.ids = [9458];
exports.modules = {

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

/***/ 89458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kQ: () => (/* binding */ embeddedPolicySchema),
  Gl: () => (/* binding */ overridableGates),
  Yo: () => (/* binding */ policyFileSchema),
  vB: () => (/* binding */ protectionRules)
});

// UNUSED EXPORTS: adminBypasses, approvalKinds, bypassPolicies, deliveryModes, environmentSchema, ledgerSignaturePolicies, overridePolicies, rollbackPolicies

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/desired-state-schema.js
var desired_state_schema = __webpack_require__(37558);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/fields.js
var fields = __webpack_require__(4197);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/freeze-schema.js



/** A window longer than this is no window: whoever wants that takes the environment out of the policy. */
const longestWindow = 366 * 86_400_000;

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** The most days that each month has; February's 29th comes, if seldom. */
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

                     
                        
                         
                        
                                                               
                                     
                          
 

const cronFields                       = [
  { what: 'minute', least: 0, most: 59 },
  { what: 'hour', least: 0, most: 23 },
  { what: 'day of the month', least: 1, most: 31, last: true },
  { what: 'month', least: 1, most: 12, names: months },
  { what: 'day of the week', least: 0, most: 7, names: weekdays },
];

/**
 * One span in which nothing is promoted to the environment: `cron` says when it begins, `for` how long it lasts,
 * `zone` whose clock counts.
 */
const freezeWindowSchema = schemas/* strictObject */.rej({
    name: (0,fields/* name */.UU)('What the window is called.'),
    cron: schemas/* string */.YjP()
      .max(200)
      .check((context) => {
        const problem = cronProblem(context.value);
        if (problem === undefined) return;
        context.issues.push({ code: 'custom', input: context.value, message: problem });
      })
      .describe(
        'When it begins: minute, hour, day of the month (`L`: the last), month, day of the week; where both days are named, either counts.',
      ),
    for: (0,fields/* writtenDuration */.wN)('How long it lasts.').refine(
      (milliseconds) => milliseconds <= longestWindow,
      {
        message: 'expected at most 366d',
      },
    ),
    zone: schemas/* string */.YjP()
      .max(64)
      .check((context) => {
        if (isTimeZone(context.value)) return;
        const found = JSON.stringify(context.value);
        const message = `expected a time zone of the IANA database such as Europe/Berlin or UTC, found ${found}`;
        context.issues.push({ code: 'custom', input: context.value, message });
      })
      .describe('The time zone in which `cron` is read.'),
    reason: schemas/* string */.YjP().min(1).max(500).exactOptional().describe('Why; refusals say it.'),
  })
  .transform(({ for: forMilliseconds, ...rest }) => ({ ...rest, forMilliseconds }));
                                                               

function isTimeZone(zone        )          {
  // Most windows name this one; the formatter below costs each step that reads the policy 15 ms.
  if (zone === 'UTC') return true;
  // Newer versions of Node know offsets as zones too; an offset does not follow summer time.
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** What is wrong with the beginnings; a smaller language than the one of `croner`, which computes them later. */
function cronProblem(cron        )                     {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== cronFields.length) {
    return `expected five fields (minute, hour, day of the month, month, day of the week), found ${String(cron.trim() === '' ? 0 : parts.length)}`;
  }
  for (const [index, field] of cronFields.entries()) {
    const part = parts[index] ?? '';
    const wrong = part.split(',').find((item) => numbersOf(item, field) === undefined);
    if (wrong === undefined) continue;
    const names = field.names === undefined ? '' : ` or ${field.names.slice(0, 2).join(', ')}, …`;
    return `expected ${String(field.least)} to ${String(field.most)}${names} for the ${field.what}, a range, a list, * or */step; found ${JSON.stringify(wrong)}`;
  }
  const [, , day = '', month = '', weekday = ''] = parts;
  if (weekday !== '*' || day === '*' || day.toUpperCase().split(',').includes('L'))
    return undefined;
  const possible = valuesOf(month, cronFields[3]).some((it) =>
    valuesOf(day, cronFields[2]).some((number) => number <= (daysOfMonth[it - 1] ?? 0)),
  );
  return possible ? undefined : `expected a day that comes, found day ${day} of month ${month}`;
}

function valuesOf(part        , field                       )                    {
  return field === undefined ? [] : part.split(',').flatMap((it) => numbersOf(it, field) ?? []);
}

// The numbers that one item of a field stands for: `5`, `1-5`, `1-5/2`, `*`, `*/5`, `MON`, `L`.
function numbersOf(item        , field           )                                {
  if (field.last === true && item.toUpperCase() === 'L') return [];
  const found =
    /^(?:(\*)|([0-9]{1,2}|[A-Za-z]{3})(?:-([0-9]{1,2}|[A-Za-z]{3}))?)(?:\/([0-9]{1,2}))?$/.exec(
      item,
    );
  if (found === null) return undefined;
  const [, every, first = '', last, written] = found;
  const from = every === undefined ? numberOf(first, field) : field.least;
  const to = every === undefined ? numberOf(last ?? first, field) : field.most;
  const step = written === undefined ? 1 : Number(written);
  if (from === undefined || to === undefined || to < from || step < 1) return undefined;
  if (step > field.most) return undefined;
  // A single number with a step (`5/10`) means different things to different programs.
  if (written !== undefined && every === undefined && last === undefined) return undefined;
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}

function numberOf(text        , { least, most, names = [] }           )                     {
  const named = names.indexOf(text.toUpperCase());
  if (named >= 0) return least + named;
  const number = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/public-key.js
var public_key = __webpack_require__(52407);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/trust-schema.js
var trust_schema = __webpack_require__(11770);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/tested-schema.js




/** What of a branch counts after its merge. */
const testedSchema = schemas/* strictObject */.rej({
    signers: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: (0,fields/* name */.UU)('Who it is.'), key: (0,public_key/* publicKey */.j)('The public key, PEM.') }))
      .min(1)
      .max(100)
      .describe(
        "Whose signatures count on what was built for a branch. Whoever holds such a key decides what a merge releases: it belongs to a builder that no branch's workflow can change.",
      ),
    checks: schemas/* array */.YOg((0,fields/* checkName */.I3)('The name of a check or status, as the forge shows it.'))
      .min(1)
      .max(100)
      .describe('The checks that must be green on the tested commit.'),
  })
  .describe(
    'Lets a merge release the digests that were tested on its branch, where the merged commit has the same tree; every merge is built anew where absent.',
  );
/** Whose builds of branches count after the merge, and what must have been green there. */
                                                         

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/pull-request-schema.js



/** GitHub asks at most so many for a review. */
const mostReviewers = 15;

/** An account of the forge, or a team of its organization. */
function accountOrTeam(about        )                            {
  return schemas/* string */.YjP()
    .max(105)
    .regex(
      /^(team:)?[A-Za-z0-9][A-Za-z0-9_.-]*$/,
      'expected the name of an account, or `team:` and the short name of a team',
    )
    .describe(about);
}

/** What the pull request is like that proposes desired state (`delivery: pull-request`). */
const pullRequestSchema = schemas/* strictObject */.rej({
    labels: schemas/* array */.YOg(
        schemas/* string */.YjP()
          .max(50)
          .regex(/^[^\p{Cc}\s]([^\p{Cc}]*[^\p{Cc}\s])?$/u, 'expected the name of a label, one line')
          .describe('A label; the forge makes it where it has none of this name.'),
      )
      .max(20)
      .default([])
      .describe('Labels that it gets; those that people give stay.'),
    reviewers: schemas/* array */.YOg(accountOrTeam('An account, or `team:<short name>`.'))
      .max(mostReviewers)
      .default([])
      .describe(
        'Whose review is asked for when it is opened, and again when it proposes something else.',
      ),
    assignees: schemas/* array */.YOg((0,fields/* account */.ct)('An account.'))
      .max(10)
      .default([])
      .describe('Whom it is assigned to.'),
    draft: schemas/* boolean */.zMY()
      .default(false)
      .describe('Whether it is opened as a draft, which a person makes ready.'),
    'auto-merge': schemas/* boolean */.zMY()
      .default(false)
      .describe(
        'Whether the forge merges it by itself as soon as its rules allow that; where it cannot, a person merges it.',
      ),
    'merge-method': schemas/* enum */.k5n(['merge', 'squash', 'rebase'])
      .default('merge')
      .describe('How it is merged.'),
    'merge-approves': schemas/* boolean */.zMY()
      .default(true)
      .describe(
        '`approval.given: ops-pull-request`: whether a merge by somebody who may approve is an approval; else only reviews before it are.',
      ),
    wait: (0,fields/* writtenDuration */.wN)(
      'How long a run waits for the merge; where absent it does not, and a later run goes on.',
    ).exactOptional(),
  })
  .transform(
    ({
      'auto-merge': autoMerge,
      'merge-method': mergeMethod,
      'merge-approves': mergeApproves,
      wait,
      ...rest
    }) => ({
      ...rest,
      autoMerge,
      mergeMethod,
      mergeApproves,
      ...(wait === undefined ? {} : { waitMilliseconds: wait }),
    }),
  )
  .describe('`delivery: pull-request`: what the pull request of the ops repository is like.');
/** The pull request by which desired state is proposed, as the policy asks for it. */
                                                                   

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/render-schema.js
var render_schema = __webpack_require__(44698);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/scan-schema.js
var scan_schema = __webpack_require__(40745);
// EXTERNAL MODULE: ../../../zod/v4/core/core.js
var core = __webpack_require__(21664);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/failure-reasons.js
/**
 * Why a rollout in a cluster cannot succeed by waiting: the whole list. A policy sets the grace period of each, since a
 * first pull error or one restart is not yet a failure.
 */
const failureReasons = [
  'ImagePullFailed',
  'ImageNeverPulled',
  'ImageNameInvalid',
  'ContainerConfigInvalid',
  'ContainerStartFailed',
  'CrashLoop',
  'OutOfMemory',
  'NeverReady',
  'Unschedulable',
  'VolumeUnavailable',
  'QuotaExceeded',
  'AdmissionDenied',
  'DisruptionBudgetBlocks',
  'ProgressDeadlineExceeded',
  'JobBackoffLimitExceeded',
  'JobDeadlineExceeded',
  'JobFailed',
  'PodFailed',
  'ScalingFailed',
  'WorkloadPaused',
  'WorkloadMissing',
  'OtherImage',
  'SourceFailed',
  'BuildFailed',
  'ApplyFailed',
  'HealthCheckFailed',
  'HookFailed',
  'SyncFailed',
  'ControllerSuspended',
  'ControllerDown',
  'RevisionNotObserved',
  'RevisionReplaced',
  'Unstable',
  'Unknown',
]         ;

/** One of them. */
                                                            

/** What the cluster itself calls some of them, as people read it in its events and states. */
const clusterWords = [
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'CrashLoopBackOff',
  'OOMKilled',
  'FailedScheduling',
  'FailedMount',
  'FailedAttachVolume',
  'BackoffLimitExceeded',
  'DeadlineExceeded',
]         ;
                                                 

const meant                                               = {
  ErrImagePull: 'ImagePullFailed',
  ImagePullBackOff: 'ImagePullFailed',
  ErrImageNeverPull: 'ImageNeverPulled',
  InvalidImageName: 'ImageNameInvalid',
  CreateContainerConfigError: 'ContainerConfigInvalid',
  CreateContainerError: 'ContainerStartFailed',
  RunContainerError: 'ContainerStartFailed',
  CrashLoopBackOff: 'CrashLoop',
  OOMKilled: 'OutOfMemory',
  FailedScheduling: 'Unschedulable',
  FailedMount: 'VolumeUnavailable',
  FailedAttachVolume: 'VolumeUnavailable',
  BackoffLimitExceeded: 'JobBackoffLimitExceeded',
  DeadlineExceeded: 'JobDeadlineExceeded',
};

/**
 * @param word a reason, or the cluster's word for one
 * @returns the reason
 */
function reasonOf(word                             )                {
  return isClusterWord(word) ? meant[word] : word;
}

function isClusterWord(word        )                      {
  return clusterWords.some((one) => one === word);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/rollout-patience.js




/** Grace periods that a policy sets, in milliseconds. */
                                                                      

/** Our words first, then the cluster's. */
const words = [...failureReasons, ...clusterWords];

const grace = schemas/* string */.YjP().transform((written, context) => {
  const milliseconds = (0,time/* parseDuration */.E9)(written);
  if (milliseconds !== undefined) return milliseconds;
  const found = JSON.stringify(written.slice(0, 40));
  const message = `expected a duration such as 0s, 30s or 5m, found ${found}`;
  context.issues.push({ code: 'custom', input: written, message });
  return core/* NEVER */.tm;
});

/** How long each reason must stand before it ends the wait. */
const gracesSchema = schemas/* partialRecord */.jgl(schemas/* enum */.k5n(words), grace.describe('A duration; 0s ends the wait at once.'))
  .transform((written, context)         => {
    const graces                                         = {};
    for (const word of words) {
      const milliseconds = written[word];
      if (milliseconds === undefined) continue;
      const reason = reasonOf(word);
      if (graces[reason] !== undefined) {
        const message = `${word} is ${reason}, whose grace period is set already`;
        context.issues.push({ code: 'custom', input: '', path: [word], message });
      }
      graces[reason] = milliseconds;
    }
    return graces;
  })
  .describe(
    'How long a reason for failure must stand before it ends the wait, by reason, such as `ImagePullFailed: 2m`; the cluster’s own words (`ImagePullBackOff`) are good too. The usual ones where absent.',
  );

/** How readiness has to last: for a time, or for so many observations, each of which asks the cluster anew. */
                         
                                
                                
 

const observations = schemas/* int */.Whr().min(1).max(1000);

/** `10s`, or `5`. */
const stableSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), observations])
  .transform((written, context)         => {
    if (typeof written === 'number') return { milliseconds: 0, observations: written };
    const milliseconds = (0,time/* parseDuration */.E9)(written);
    if (milliseconds !== undefined && milliseconds > 0) return { milliseconds, observations: 0 };
    const found = JSON.stringify(written.slice(0, 40));
    const message = `expected a duration such as 10s, or a number of observations such as 5, found ${found}`;
    context.issues.push({ code: 'custom', input: written, message });
    return core/* NEVER */.tm;
  })
  .prefault('10s')
  .describe(
    'How all must be ready without a break before it counts: a duration, or a number of observations, each of which asks the cluster anew (every two seconds).',
  );

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/target-schema.js




/** The API version of kinds that need none in front: `Deployment/app` is `apps/v1/Deployment/app`. */
const usualApiVersions                                   = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  Pod: 'v1',
  Rollout: 'argoproj.io/v1alpha1',
};

/** A name as Kubernetes takes it for most objects (its documentation, "Object Names and IDs": DNS subdomain). */
const objectName = (about        )                            =>
  schemas/* string */.YjP()
    .max(253)
    .regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, 'expected the name of a Kubernetes object')
    .describe(about);

const namespaceName = (about        )                            =>
  schemas/* string */.YjP()
    .max(63)
    .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, 'expected the name of a namespace')
    .describe(about);

/** Which workload: kind and name, perhaps with the API version in front. */
const workloadText = schemas/* string */.YjP()
  .max(512)
  .describe(
    'Kind and name, such as `Deployment/app`; a kind that is not usual has its API version in front: `apps.kruise.io/v1alpha1/CloneSet/app`.',
  )
  .transform((text, context) => {
    const parts = text.split('/');
    const [kind = '', objectNamed = ''] = parts.slice(-2);
    const apiVersion = parts.length > 2 ? parts.slice(0, -2).join('/') : usualApiVersions[kind];
    const isRight =
      /^[A-Z][A-Za-z0-9]*$/.test(kind) &&
      /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(objectNamed) &&
      parts.length >= 2 &&
      parts.length <= 4;
    if (isRight && apiVersion !== undefined && apiVersion !== '')
      return { apiVersion, kind, name: objectNamed };
    const message =
      isRight && apiVersion === undefined
        ? `expected the API version before ${kind}: it is none of ${Object.keys(usualApiVersions).join(', ')}`
        : 'expected KIND/NAME or API-VERSION/KIND/NAME, such as Deployment/app';
    context.issues.push({ code: 'custom', input: text, message });
    return core/* NEVER */.tm;
  });

const workloadSchema = schemas/* union */.KCZ([
    workloadText.transform((named) => ({ ...named, wave: 0, containers: {} })),
    schemas/* strictObject */.rej({
        workload: workloadText,
        namespace: namespaceName(
          'Its namespace, where it is not the one of the target.',
        ).exactOptional(),
        wave: schemas/* int */.Whr()
          .min(-100)
          .max(100)
          .default(0)
          .describe('Workloads of a lower wave are awaited first, and must stay ready.'),
        containers: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(63), (0,fields/* name */.UU)('An image of the application.'))
          .default({})
          .describe(
            'Which image of the release each container runs; where absent, a container runs the image whose repository it names.',
          ),
      })
      .transform(({ workload, ...rest }) => ({ ...workload, ...rest })),
  ])
  .describe('A workload that runs images of the release.');

const controllerSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('flux'),
        kustomization: objectName('The Kustomization that applies desired state.').exactOptional(),
        'helm-release': objectName('In its place: the HelmRelease.').exactOptional(),
        namespace: namespaceName('Its namespace.').default('flux-system'),
      })
      .describe('Flux applies desired state.'),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('argo-cd'),
        application: objectName('The Application that applies desired state.'),
        namespace: namespaceName('Its namespace.').default('argocd'),
        server: (0,fields/* baseUrl */.pc)(
          "Argo CD's own server, asked with `argo-cd-token` in the place of the cluster.",
        ).exactOptional(),
      })
      .describe('Argo CD applies desired state.'),
  ])
  .transform((written, context) => {
    if (written.kind === 'argo-cd') return written;
    const { kustomization, 'helm-release': helmRelease, ...rest } = written;
    if (kustomization !== undefined && helmRelease === undefined)
      return { ...rest, applies: { kind: 'Kustomization'         , name: kustomization } };
    if (helmRelease !== undefined && kustomization === undefined)
      return { ...rest, applies: { kind: 'HelmRelease'         , name: helmRelease } };
    const message = 'expected either kustomization or helm-release';
    context.issues.push({ code: 'custom', input: written, message });
    return core/* NEVER */.tm;
  })
  .describe('What applies desired state to the cluster; absent where a step of yours does.');

const httpTargetSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('http'),
    status: (0,fields/* baseUrl */.pc)(
      'Where whoever runs the environment says what it applied (JSON): lets a wait end early, with the cause.',
    ).exactOptional(),
  })
  .describe('Its HTTP endpoint, and perhaps a status document, is what is known to us.');

const kubernetesTargetSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('kubernetes'),
    namespace: namespaceName('The namespace of its workloads.'),
    workloads: schemas/* array */.YOg(workloadSchema)
      .min(1, 'expected at least one workload')
      .max(500)
      .describe('What must run the release before the rollout counts.'),
    controller: controllerSchema.exactOptional(),
    timeout: (0,fields/* duration */.p0)('How long a rollout may take.', '10m'),
    stable: stableSchema,
    graces: gracesSchema.exactOptional(),
    restarts: schemas/* int */.Whr()
      .min(1)
      .max(100)
      .default(3)
      .describe('How many restarts of a container are a crash loop.'),
  })
  .transform(({ timeout, stable, workloads, ...rest }) => ({
    ...rest,
    workloads: workloads.map((workload) => ({ namespace: rest.namespace, ...workload })),
    timeoutMilliseconds: timeout,
    stableMilliseconds: stable.milliseconds,
    ...(stable.observations === 0 ? {} : { stableObservations: stable.observations }),
  }))
  .describe('A Kubernetes cluster: plain, or with Flux or Argo CD.');

/** What runs an environment. */
const targetSchema = schemas/* discriminatedUnion */.gMt('kind', [httpTargetSchema, kubernetesTargetSchema])
  .describe('What runs the environment.');
                                                   
                                                                       
                                                                           

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/policy-schema.js












/** How an environment's desired state is written (design, section 4). */
const deliveryModes = ['direct', 'pull-request', 'host', 'external']         ;
                                                          

/** What a forge can say about the protection of a branch, in our words; each forge adapter translates its own. */
const protectionRules = [
  'pull-request',
  'no-force-push',
  'no-deletion',
  'required-checks',
  'linear-history',
  'signed-commits',
]         ;
                                                              

/** What a push that walked around the branch's rules means for the commits that it brought. */
const bypassPolicies = ['refused', 'refused-if-seen', 'allowed']         ;
                                                           

/**
 * How an approval is given: as a document signed with the approver's own key, as a review of the forge's
 * environment, or as a review of a pull request: the application's own, or the one that writes desired state.
 */
const approvalKinds = ['signed', 'environment', 'pull-request', 'ops-pull-request']         ;
                                                          

/** Whether a run that an administrator let through without a review may deploy. */
const adminBypasses = ['refused', 'allowed']         ;
                                                         

/** The gates that a person may override with a written reason, where the policy lets them. */
const overridableGates = ['freeze', 'hold']         ;
                                                                

/** Whether a person may override a gate with a reason. */
const overridePolicies = ['refused', 'allowed']         ;
                                                               

/** Who starts a rollback when a deployment became active and failed then. */
const rollbackPolicies = ['manual', 'automatic']         ;
                                                               

/** Whether a document of the ledger must be signed to be read. */
const ledgerSignaturePolicies = ['required', 'optional']         ;
                                                                             

const approvalSchema = schemas/* strictObject */.rej({
    required: schemas/* int */.Whr().min(0).max(100).default(1).describe('How many people must approve.'),
    given: schemas/* enum */.k5n(approvalKinds)
      .default('signed')
      .describe(
        "How it is given: `signed`, a document signed with the approver's own key; `environment`, a review of the forge's environment of this name, which takes one; `pull-request`, a review of the application's pull request; `ops-pull-request`, a review of the one that writes desired state.",
      ),
    by: schemas/* array */.YOg(
        (0,fields/* account */.ct)(
          'An approver of the policy (`given: signed`), or else an account of the forge that gives the review.',
        ),
      )
      .min(1)
      .max(1000)
      .exactOptional()
      .describe(
        "Who may approve; where absent all approvers, or, with `given: environment`, whomever the forge's environment lists, or, with a pull request, whoever may write to its repository.",
      ),
    'admin-bypass': schemas/* enum */.k5n(adminBypasses)
      .exactOptional()
      .describe(
        '`given: environment`: whether a run that an administrator of the forge let through without a review may deploy; refused where absent.',
      ),
    'not-author': schemas/* boolean */.zMY()
      .default(true)
      .describe(
        'Whether the author of the commit (of a merge: of what it merged) may not be one of them.',
      ),
    expires: (0,fields/* duration */.p0)('How long an approval is good for.', '7d'),
  })
  .transform(({ 'not-author': notAuthor, 'admin-bypass': adminBypass, expires, ...rest }) => ({
    ...rest,
    ...(adminBypass === undefined ? {} : { adminBypass }),
    notAuthor,
    expiresMilliseconds: expires,
  }))
  .describe('Whose approval is needed before the deployment starts.');

const overridesSchema = schemas/* strictObject */.rej({
    freeze: schemas/* enum */.k5n(overridePolicies)
      .default('refused')
      .describe(
        'A freeze window; refused where absent: a window that a sentence opens holds nobody.',
      ),
    hold: schemas/* enum */.k5n(overridePolicies)
      .default('allowed')
      .describe(
        'The hold on a release that was rolled back; allowed where absent: somebody must be able to release it.',
      ),
  })
  .describe(
    'What a person may override with a written reason; it stands in the plan that approvers see, and in the record.',
  );

const environmentSchema = schemas/* strictObject */.rej({
    name: (0,fields/* name */.UU)('The name of the environment.'),
    from: schemas/* enum */.k5n(['protected', 'any'])
      .default('protected')
      .describe('Which commits may come here: those of the protected branch, or any.'),
    after: schemas/* string */.YjP()
      .min(1)
      .exactOptional()
      .describe(
        'The earlier environment that must have accepted the release; the previous `protected` one where absent; `none`.',
      ),
    url: (0,fields/* baseUrl */.pc)('The base URL for `ready` and `smoke`.'),
    target: targetSchema.prefault({ kind: 'http' }),
    delivery: schemas/* enum */.k5n(deliveryModes).default('direct').describe('How desired state is written.'),
    'pull-request': pullRequestSchema.prefault({}),
    'desired-state': schemas/* array */.YOg(desired_state_schema/* desiredStateFileSchema */.Hy)
      .min(1)
      .max(100)
      .describe('The files that say which images run.'),
    render: render_schema/* renderSchema */.ok.exactOptional(),
    migrations: schemas/* enum */.k5n(['before', 'none'])
      .exactOptional()
      .describe(
        'Whether we run the migrator; before the rollout where the application has migrations.',
      ),
    protection: schemas/* strictObject */.rej({
        rules: schemas/* array */.YOg(schemas/* enum */.k5n(protectionRules))
          .exactOptional()
          .describe(
            'The rules that the forge must report; pull-request and no-force-push where absent.',
          ),
        bypass: schemas/* enum */.k5n(bypassPolicies)
          .default('refused-if-seen')
          .describe(
            'What is done with a commit whose push walked around the rules; `refused` also refuses where the forge does not show whether it did.',
          ),
      })
      .prefault({})
      .describe('What must protect the branch.'),
    checks: schemas/* array */.YOg((0,fields/* checkName */.I3)('The name of a check or status, as the forge shows it.'))
      .max(100)
      .default([])
      .describe(
        'The checks that must be green on the commit, or on the tested commit of the same tree that was merged as it.',
      ),
    signature: schemas/* enum */.k5n(['required', 'optional'])
      .default('required')
      .describe('Whether the release must be signed.'),
    approval: approvalSchema.prefault({ required: 0 }),
    scan: scan_schema/* scanPolicySchema */.TF.exactOptional(),
    soak: (0,fields/* writtenDuration */.wN)(
      'How long the release must have been active in the earlier environment before it comes here.',
    ).exactOptional(),
    freeze: schemas/* array */.YOg(freezeWindowSchema)
      .max(50)
      .default([])
      .describe('When nothing is promoted here; a rollback is never stopped.'),
    overrides: overridesSchema.prefault({}),
    rollback: schemas/* enum */.k5n(rollbackPolicies)
      .default('manual')
      .describe('Who takes a deployment back that failed after it wrote desired state.'),
    acceptance: schemas/* enum */.k5n(['automatic', 'manual'])
      .default('automatic')
      .describe('Whether passed checks accept the release, or a person does.'),
  })
  .transform(({ 'desired-state': desiredState, 'pull-request': pullRequest, soak, ...rest }) => ({
    ...rest,
    desiredState,
    pullRequest,
    ...(soak === undefined ? {} : { soakMilliseconds: soak }),
  }))
  .describe('One environment.');

const keyHolderSchema = schemas/* strictObject */.rej({
  name: (0,fields/* name */.UU)('Who it is.'),
  key: (0,public_key/* publicKey */.j)('The public key, PEM.'),
});
/** Someone whose signatures count, and the public key that proves them. */
                                                         

const ledgerSchema = schemas/* strictObject */.rej({
    signatures: schemas/* enum */.k5n(ledgerSignaturePolicies)
      .exactOptional()
      .describe(
        'Whether records of the ledger must be signed; required where absent and there are signers.',
      ),
    signers: schemas/* array */.YOg(trust_schema/* ledgerSignerSchema */.vH)
      .max(1000)
      .exactOptional()
      .describe(
        "Whose signatures on records count; the keys of the policy's `signers` where absent.",
      ),
  })
  .describe('What makes records of the ledger believed.');

const policyFields = {
  environments: schemas/* array */.YOg(environmentSchema).min(1).max(100).describe('The environments, in order.'),
  approvers: schemas/* array */.YOg(keyHolderSchema).max(1000).default([]).describe('Who may approve.'),
  signers: schemas/* array */.YOg(trust_schema/* releaseSignerSchema */.$o)
    .max(1000)
    .default([])
    .describe('Whose signatures on releases count: keys, and workflows that sign without one.'),
  ledger: ledgerSchema.prefault({}),
  tested: testedSchema.exactOptional(),
  workflows: schemas/* array */.YOg((0,fields/* ownerAndName */.uD)('A repository of the forge, `owner/name`.'))
    .min(1)
    .max(100)
    .exactOptional()
    .describe(
      "The repositories whose reusable workflows may promote, beside the application's own; where absent, any that is not a fork.",
    ),
};

/** The policy inside waybill.yaml. */
const embeddedPolicySchema = schemas/* strictObject */.rej(policyFields)
  .describe('The policy; used where the ops repository has no waybill-policy.yaml.');

/** The policy as a file of its own. */
const policyFileSchema = schemas/* strictObject */.rej({ version: schemas/* literal */.euz(1).describe('The version of this format.'), ...policyFields })
  .describe('The policy: environments, gates, approvers and signers.');

/** The policy as written: defaults filled in, references not resolved yet. */
                                                                  
                                                             

/** One environment with everything resolved. */
                                                                                                    
                                                                   
                          
                        
                                              
                                  
    
                      
                              
                                 
       
                                                                                                                
                                                                   
       
                                   
                                                 
                                      
                                
                                         
    
 

/** Environments in order, and who may approve and sign. */
                         
                                                
                                           
                                             
                                                   
                    
                                               
                                              
    
                                                                                                   
                                 
                                                                                                                      
                                         
 


/***/ }),

/***/ 52407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ publicKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69545);



/** The kinds of key whose signatures we check. */
const keyTypes = ['ed25519', 'ec'];

/** A public key, PEM. What is wrong with it is said without showing it: it might be a private one. */
function publicKey(about        )                            {
  return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .max(16_384)
    .check((context) => {
      const problem = keyProblem(context.value);
      if (problem !== undefined)
        context.issues.push({ code: 'custom', input: '', message: problem });
    })
    .transform((pem) => `${pem.trim()}\n`)
    .describe(about);
}

function keyProblem(pem        )                     {
  if (pem.includes('PRIVATE KEY')) {
    return 'expected a public key, found a PRIVATE one: take it out of the repository and its history, and replace it';
  }
  if (!pem.includes('-----BEGIN PUBLIC KEY-----'))
    return 'expected a public key in PEM (-----BEGIN PUBLIC KEY-----)';
  try {
    const type = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem).asymmetricKeyType ?? 'unknown';
    return keyTypes.includes(type)
      ? undefined
      : `expected an ed25519 or elliptic-curve key, found ${type}`;
  } catch {
    return 'expected a public key in PEM, found one that cannot be read';
  }
}


/***/ }),

/***/ 44698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ok: () => (/* binding */ renderSchema),
/* harmony export */   sp: () => (/* binding */ renderFields)
/* harmony export */ });
/* unused harmony exports renderValidations, missingSchemaPolicies, remoteBasePolicies */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);
/* harmony import */ var _tool_pin_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59666);




/** What is asked of the manifests that an overlay renders to: no unknown field, known fields only, nothing. */
const renderValidations = ['strict', 'lenient', 'none']         ;
                                                                  

/** What a resource means that no schema is known of, a custom one for instance. */
const missingSchemaPolicies = ['refused', 'ignored']         ;
                                                                         

/** Whether an overlay may take parts from elsewhere: `pinned` only at a full commit id. */
const remoteBasePolicies = ['refused', 'pinned', 'allowed']         ;
                                                                   

/** The variables that kubeconform fills in. */
const schemaVariables = [
  'Group',
  'ResourceKind',
  'ResourceAPIVersion',
  'KindSuffix',
  'NormalizedKubernetesVersion',
  'StrictSuffix',
];

/** Where schemas of manifests are. */
const schemaLocation            = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .min(1)
  .max(1024)
  .check((context) => {
    const problem = locationProblem(context.value);
    if (problem === undefined) return;
    context.issues.push({ code: 'custom', input: context.value, message: problem });
  })
  .describe(
    "`default` (kubeconform's own), a URL, or a path in the ops repository; with `{{ .ResourceKind }}`, `{{ .KindSuffix }}` and the other variables of kubeconform.",
  );

function locationProblem(written        )                     {
  if (written === 'default') return undefined;
  const unknown = [...written.matchAll(/\{\{([^}]*)\}\}/g)].find(
    ([, name = '']) => !schemaVariables.includes(name.trim().replace(/^\./, '')),
  );
  if (unknown !== undefined) {
    return `expected one of ${schemaVariables.map((name) => `{{ .${name} }}`).join(', ')}, found ${unknown[0]}`;
  }
  if (/^https?:\/\/[^\s@]+$/.test(written)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) {
    return 'expected http or https, without a user name and password';
  }
  const path = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('A path.').safeParse(written);
  if (!path.success)
    return path.error.issues[0]?.message ?? 'expected a path in the ops repository';
  return written.includes('{{') && written.endsWith('.json')
    ? undefined
    : 'expected a file name with variables, such as schemas/{{ .ResourceKind }}{{ .KindSuffix }}.json';
}

/** A version of a tool that the policy pins itself. */
                                    

/** A version of Kubernetes. */
const kubernetesVersion = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .regex(/^\d{1,2}\.\d{1,3}\.\d{1,3}$/, 'expected a version of Kubernetes such as 1.34.0');

const overlayPath = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('A folder with a kustomization in the ops repository.');

/** How overlays are rendered and held against their schemas, by whoever asks for that. */
const renderFields = {
  validate: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(renderValidations)
    .default('strict')
    .describe(
      'How the rendered manifests are held against their schemas; `strict` refuses unknown fields.',
    ),
  kubernetes: kubernetesVersion
    .exactOptional()
    .describe('The version of Kubernetes whose schemas count; the newest where absent.'),
  schemas: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(schemaLocation)
    .min(1)
    .max(20)
    .default(['default'])
    .describe('Where schemas are, those of custom resources too; asked in this order.'),
  'missing-schemas': zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(missingSchemaPolicies)
    .default('refused')
    .describe('What is done with a resource that no schema is found for.'),
  'remote-bases': zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(remoteBasePolicies)
    .default('refused')
    .describe('Whether an overlay may take parts from outside the repository.'),
  timeout: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenDuration */ .wN)('How long one overlay may take.').prefault('2m'),
  tools: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
      kustomize: _tool_pin_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .toolPinSchema */ .r.exactOptional(),
      kubeconform: _tool_pin_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .toolPinSchema */ .r.exactOptional(),
    })
    .default({})
    .describe('Versions of the tools, in the place of those that Waybill pins.'),
}         ;

const renderSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([overlayPath, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(overlayPath).min(1).max(20)])
      .describe('The overlay, or the overlays, that this environment applies.'),
    ...renderFields,
  })
  .transform(({ path, timeout, ...rest }) => ({
    paths: typeof path === 'string' ? [path] : path,
    validate: rest.validate,
    ...(rest.kubernetes === undefined ? {} : { kubernetes: rest.kubernetes }),
    schemas: rest.schemas,
    missingSchemas: rest['missing-schemas'],
    remoteBases: rest['remote-bases'],
    timeoutMilliseconds: timeout,
    tools: rest.tools,
  }))
  .describe(
    'What is rendered and validated before desired state is written; nothing where absent.',
  );
/** What an environment asks of the manifests that its overlays render to. */
                                                         


/***/ }),

/***/ 40745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TF: () => (/* binding */ scanPolicySchema),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   lr: () => (/* binding */ sbomSchema),
/* harmony export */   tb: () => (/* binding */ scanSchema)
/* harmony export */ });
/* unused harmony export sbomFormats */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);
/* harmony import */ var _tool_pin_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59666);




/** How bad a vulnerability is, the worst first; a scanner also finds some that it cannot tell (`unknown`). */
const severities = ['critical', 'high', 'medium', 'low']         ;
                                                   

/** The formats in which a bill of materials is written, the one that scanners read first. */
const sbomFormats = ['cyclonedx', 'spdx']         ;
                                                      

const blocked = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(severities))
  .min(1)
  .max(severities.length)
  .describe('The severities of which no vulnerability may be known.');

const unknownSeverity = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['blocked', 'allowed'])
  .describe('What is done with a vulnerability whose severity the scanner cannot tell.');

const onlyFixable = zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
  .describe('Whether a vulnerability counts only where a version is known that fixes it.');

/** What an environment of the policy asks of the scan of a release. */
const scanPolicySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    block: blocked,
    unknown: unknownSeverity.default('blocked'),
    'only-fixable': onlyFixable.exactOptional(),
    waivers: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['accepted', 'refused'])
      .exactOptional()
      .describe(
        "Whether the application's waivers and VEX documents count here; accepted where absent.",
      ),
    'max-age': (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenDuration */ .wN)('How old the scan may be; any age where absent.').exactOptional(),
    'max-database-age': (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenDuration */ .wN)(
      'How old the database of vulnerabilities may be that the scan knew; any age where absent.',
    ).exactOptional(),
  })
  .transform(({ block, unknown, waivers, ...rest }) => ({
    block,
    unknown,
    ...(rest['only-fixable'] === undefined ? {} : { onlyFixable: rest['only-fixable'] }),
    ...(waivers === undefined ? {} : { waivers }),
    ...(rest['max-age'] === undefined ? {} : { maxAgeMilliseconds: rest['max-age'] }),
    ...(rest['max-database-age'] === undefined
      ? {}
      : { maxDatabaseAgeMilliseconds: rest['max-database-age'] }),
  }))
  .describe('What the vulnerability scan of the release must say; not asked where absent.');
/** What is asked of the scan of a release. */
                                                           

const sbomSourceSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
  zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
      'npm-lockfile': (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('The package-lock.json of what the image holds.'),
      development: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(false)
        .describe('Whether packages that only development needs are in the image too.'),
    })
    .transform((written) => ({
      kind: 'npm-lockfile'         ,
      path: written['npm-lockfile'],
      development: written.development,
    })),
  zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
      files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('A bill of materials: CycloneDX or SPDX, as JSON.'))
        .min(1)
        .max(sbomFormats.length)
        .describe('Bills of materials that something else wrote, at most one of each format.'),
    })
    .transform(({ files }) => ({ kind: 'files'         , paths: files })),
]);
/** Where the bill of materials of an image comes from. */
                                                                                       

const sbomSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    formats: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(sbomFormats))
      .min(1)
      .max(sbomFormats.length)
      .default([...sbomFormats])
      .describe('The formats in which it is made and attached.'),
    empty: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['refused', 'allowed'])
      .default('refused')
      .describe('What is done where no package is found.'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('An image of the release.'), sbomSourceSchema)
      .default({})
      .describe('Images whose bill of materials syft does not make of the pushed image.'),
    timeout: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('How long syft may take for one image.', '10m'),
    syft: _tool_pin_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .toolPinSchema */ .r.exactOptional(),
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }))
  .describe('A bill of materials for each image; none where absent.');
/** How the bills of materials of a release are made. */
                                                     

const databaseSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    update: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
      .default(true)
      .describe("Whether grype looks for a newer database first; false: the cache's as it is."),
    url: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .baseUrl */ .pc)('Where grype gets its database, in the place of its own.').exactOptional(),
  })
  .describe('The database of vulnerabilities.');

const scanSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    block: blocked.default(['critical', 'high']),
    unknown: unknownSeverity.default('allowed'),
    'only-fixable': onlyFixable.default(false),
    waivers: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)(
      'A file of waivers: findings that are accepted for a time, with reason, owner and end.',
    ).exactOptional(),
    vex: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('An OpenVEX document.'))
      .max(50)
      .default([])
      .describe('OpenVEX documents that say which findings do not affect the application.'),
    reports: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('An image of the release.'),
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('The report of a scanner: JSON of grype or trivy, or SARIF.'),
      )
      .default({})
      .describe('Images that another scanner has scanned; grype scans the others.'),
    'max-database-age': (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenDuration */ .wN)(
      'How old the database of vulnerabilities may be; 5d where grype runs here, any age for a given report.',
    ).exactOptional(),
    database: databaseSchema.prefault({}),
    timeout: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('How long grype may take for one image.', '10m'),
    grype: _tool_pin_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .toolPinSchema */ .r.exactOptional(),
  })
  .transform(({ timeout, ...rest }) => ({
    block: rest.block,
    unknown: rest.unknown,
    onlyFixable: rest['only-fixable'],
    ...(rest.waivers === undefined ? {} : { waivers: rest.waivers }),
    vex: rest.vex,
    reports: rest.reports,
    ...(rest['max-database-age'] === undefined
      ? {}
      : { maxDatabaseAgeMilliseconds: rest['max-database-age'] }),
    database: rest.database,
    timeoutMilliseconds: timeout,
    ...(rest.grype === undefined ? {} : { grype: rest.grype }),
  }))
  .describe('The vulnerability scan of each image; none where absent.');
/** How the images of a release are scanned, and what fails the release. */
                                                     


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

/***/ 59666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ toolPinSchema)
/* harmony export */ });
/* unused harmony export toolPlatforms */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);


/** The platforms for which the tools are released in a form that we unpack. */
const toolPlatforms = [
  'linux-amd64',
  'linux-arm64',
  'darwin-amd64',
  'darwin-arm64',
]         ;

const toolPinSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
      .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'expected a version such as 5.8.2')
      .describe('The exact version.'),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .partialRecord */ .jgl(
        zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(toolPlatforms),
        zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 lower case hexadecimal digits'),
      )
      .describe("The checksum of the project's release archive, by platform."),
  })
  .describe('Another version than the one that Waybill pins.');
/** A version of a tool that the policy or waybill.yaml pins itself. */
                                                     


/***/ }),

/***/ 11770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ releaseSignerSchema),
/* harmony export */   uz: () => (/* binding */ keyHoldersOf),
/* harmony export */   vH: () => (/* binding */ ledgerSignerSchema)
/* harmony export */ });
/* unused harmony exports evidencePolicies, runnerEnvironments, publicGoodPolicies */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21664);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);
/* harmony import */ var _public_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52407);




/** Whether a kind of evidence must stand beside a signature. */
const evidencePolicies = ['required', 'optional']         ;
                                                               

/** Where a run worked, in the words of the certificate. */
const runnerEnvironments = ['github-hosted', 'self-hosted']         ;
                                                                    

/** Whether a private repository's signature in the public-good instance counts. */
const publicGoodPolicies = ['refused', 'allowed']         ;
                                                                   

function matching(pattern        , expected        , about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1024).regex(pattern, expected).describe(about);
}

const forgeId = (about        )            =>
  matching(/^[0-9]{1,20}$/, "expected the forge's number, in quotes", about);

/** A file in the ops repository: relative, and never out of it. */
const repositoryFile = (about        )            =>
  matching(
    /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\0]+$/,
    'expected the path of a file in the ops repository',
    about,
  );

const trustSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    root: repositoryFile(
      'The file in the ops repository that names the certificate authorities, logs and timestamp authorities (a sigstore trusted root, JSON).',
    ),
    log: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(evidencePolicies)
      .default('required')
      .describe('Whether the signature must be in a transparency log that the root names.'),
    timestamp: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(evidencePolicies)
      .default('optional')
      .describe('Whether a timestamp authority that the root names must have signed the time.'),
    'certificate-log': zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(evidencePolicies)
      .default('required')
      .describe('Whether the certificate must be in a certificate log that the root names.'),
    private: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(publicGoodPolicies)
      .default('refused')
      .describe(
        'Whether a private repository may sign with the public-good instance, which publishes its name, workflow and commit.',
      ),
  })
  .transform(({ root, 'certificate-log': certificateLog, private: privateSource, ...rest }) => ({
    ...rest,
    certificateLog,
    privateSource,
    /** The file, and what it holds: whoever reads the policy from the ops repository reads the file too. */
    root: { file: root, text: undefined                       },
  }))
  .describe('What makes the certificate believed.');

const keylessSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    issuer: matching(
      /^https:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$|^http:\/\/127\.0\.0\.1(?::[0-9]+)?(?:\/[^\s?#]*)?$/,
      'expected the https URL of an OIDC issuer',
      'Who issued the token for which the certificate was given.',
    ),
    'repository-id': forgeId(
      "The number of the application's repository: its name can be taken by another one.",
    ),
    'owner-id': forgeId('The number of whoever owns it.'),
    workflows: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
        matching(
          /^https?:\/\/[^\s@*]+@refs\/(?:heads\/[^\s@*]+|tags\/[^\s@*]*\*?)$/,
          'expected https://host/owner/name/path@refs/heads/… or @refs/tags/…, perhaps with a `*` at the end of a tag',
          'A workflow at its ref.',
        ),
      )
      .min(1)
      .max(100)
      .describe(
        'The workflows that may sign, each as `https://host/owner/name/.github/workflows/file.yml@refs/…`.',
      ),
    'signer-digests': zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(matching(/^[0-9a-f]{40}$/, 'expected a commit of 40 digits', 'A commit.'))
      .min(1)
      .max(1000)
      .exactOptional()
      .describe('The commits of those workflows that count; any of their refs where absent.'),
    refs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
        matching(
          /^refs\/(?:heads\/[^\s*]+|tags\/[^\s*]*\*?)$/,
          'expected refs/heads/… or refs/tags/…, perhaps with a `*` at the end of a tag',
          'A ref.',
        ),
      )
      .min(1)
      .max(100)
      .describe('The refs whose runs may sign: the protected branch, or tags that stand on it.'),
    triggers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(matching(/^[a-z_]{1,64}$/, 'expected the name of an event', 'An event.'))
      .min(1)
      .max(32)
      .describe('The events whose runs may sign, as the forge names them.'),
    runner: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(runnerEnvironments)
      .exactOptional()
      .describe('Where the run must have worked; anywhere where absent.'),
    'job-environments': zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
        zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255).describe('The name of an environment, as the forge writes it.'),
      )
      .min(1)
      .max(100)
      .exactOptional()
      .describe(
        "The forge's environments of which the signing job must name one: what protects them then protects the signature. Any job where absent.",
      ),
    trust: trustSchema,
  })
  .transform(
    ({
      'repository-id': repositoryId,
      'owner-id': ownerId,
      'signer-digests': signerDigests,
      'job-environments': jobEnvironments,
      ...rest
    }) => ({
      ...rest,
      repositoryId,
      ownerId,
      ...(signerDigests === undefined ? {} : { signerDigests }),
      ...(jobEnvironments === undefined ? {} : { jobEnvironments }),
    }),
  )
  .describe('A workflow that signs with certificates of its runs.');
/** Which certificates count, and what makes them believed. */
                                                             

const signerFields = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('Who it is.'),
  key: (0,_public_key_js__WEBPACK_IMPORTED_MODULE_2__/* .publicKey */ .j)('The public key, PEM.').exactOptional(),
  keyless: keylessSchema.exactOptional(),
});

/** @returns a signer that is one or the other; undefined where it is both, or neither */
function eitherKind({
  name: who,
  key,
  keyless,
}                               )                            {
  if (key !== undefined && keyless === undefined) return { name: who, key };
  if (keyless !== undefined && key === undefined) return { name: who, keyless };
  return undefined;
}

const neitherKind = {
  code: 'custom',
  input: '',
  message: 'expected either "key" or "keyless": a signer is one or the other',
}         ;

/** One entry of `signers`: a key, or a workflow. */
const releaseSignerSchema = signerFields.transform((written, context)                => {
  const signer = eitherKind(written);
  if (signer !== undefined) return signer;
  context.issues.push(neitherKind);
  return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
});

/** One entry of `ledger.signers`: a key, or a workflow, perhaps for some environments only. */
const ledgerSignerSchema = signerFields
  .extend({
    environments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('An environment of the policy.'))
      .min(1)
      .max(100)
      .exactOptional()
      .describe('The environments whose records it may sign; all of them where absent.'),
  })
  .transform(({ environments, ...written }, context)               => {
    const signer = eitherKind(written);
    if (signer !== undefined)
      return environments === undefined ? signer : { ...signer, environments };
    context.issues.push(neitherKind);
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
  });
/** A workflow whose certificates count. */
                                
                        
                                    
 
/** Someone whose signatures on releases count. */
                                                                                            
/** Someone whose signatures on records of the ledger count, perhaps for some environments only. */
                                                                                         

/**
 * @param signers the signers of a policy
 * @returns those that have a key: they alone sign the ledger's records where `ledger.signers` lists nobody
 */
function keyHoldersOf(
  signers                          ,
)                                                    {
  return signers.filter((signer) => 'key' in signer);
}


/***/ })

};
})
