export const id = 9969;
export const ids = [9969];
export const modules = {

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

/***/ 23753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UG: () => (/* binding */ AnswerTooLarge),
/* harmony export */   dn: () => (/* binding */ ConnectionFault),
/* harmony export */   eQ: () => (/* binding */ fetchBounded)
/* harmony export */ });
/** A connection that was refused, cut or too slow: no answer came. */
class ConnectionFault extends Error {
                    name = 'ConnectionFault';
  /** What the system or the TLS library calls it, such as ECONNREFUSED. */
           code                    ;

  constructor(message        , code         , cause          ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }

  /** A certificate that is not trusted now is not trusted in a second either. */
  get isFinal()          {
    return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|TLS_/.test(this.code ?? '');
  }
}

/** An answer that has more bytes than its reader allows. */
class AnswerTooLarge extends Error {
                    name = 'AnswerTooLarge';
}

/** An answer with all its bytes. */
                                
                          
                            
                             
 

/**
 * Sends one request and reads the whole answer. Redirects are given back, not followed.
 * @param url where to
 * @param init method, headers, body, signal
 * @param maximumBytes how large the answer may be
 * @throws ConnectionFault, AnswerTooLarge, or the signal's reason
 */
async function fetchBounded(
  url        ,
  init             ,
  maximumBytes        ,
)                         {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const bytes = await readBounded(response, maximumBytes);
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (init.signal?.aborted === true) throw init.signal.reason;
    throw error instanceof AnswerTooLarge ? error : connectionFault(error);
  }
}

async function readBounded(response          , maximumBytes        )                      {
  if (response.body === null) return new Uint8Array();
  const body                            = response.body;
  const pieces               = [];
  let length = 0;
  // Leaving the loop cancels the stream.
  for await (const piece of body) {
    length += piece.byteLength;
    if (length > maximumBytes)
      throw new AnswerTooLarge(`it has more than ${String(maximumBytes)} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

/** undici wraps the reason, and the reasons of several addresses once more. */
function connectionFault(error         )                  {
  const cause = deepest(error);
  const message = cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
  return new ConnectionFault(message, codeOf(cause), error);
}

function deepest(error         )          {
  let current = error;
  for (let depth = 0; depth < 5; depth += 1) {
    const inner = innerOf(current);
    if (inner === undefined) return current;
    current = inner;
  }
  return current;
}

function innerOf(error         )          {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('cause' in error && error.cause !== undefined) return error.cause;
  if ('errors' in error && Array.isArray(error.errors)) return error.errors[0];
  return undefined;
}

function codeOf(error         )                     {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 87244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ giteaRepositoryOf),
/* harmony export */   Mw: () => (/* binding */ giteaApiOf),
/* harmony export */   UW: () => (/* binding */ giteaRepositoryName),
/* harmony export */   uD: () => (/* binding */ checkPlace)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58872);
/* harmony import */ var _github_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76557);



/** A repository on a server of Gitea or Forgejo. */
                                  
                                                                   
                             
                      
                              
 

/** What Gitea allows in names of owners and repositories; `.` and `..` would be other paths. */
const ownerAndName = /^((?!\.{1,2}\/)[A-Za-z0-9_.-]{1,100})\/((?!\.{1,2}$)[A-Za-z0-9_.-]{1,100})$/;

/**
 * Tells where a server's API is (https://docs.gitea.com/development/api-usage). A runner has it in
 * GITHUB_API_URL; this is for everyone else.
 * @param serverUrl such as `https://git.example.org`
 */
function giteaApiOf(serverUrl        )         {
  return `${serverUrl.replace(/\/+$/, '')}/api/v1`;
}

/**
 * Tells a repository from any address by which git reaches it.
 * @param url `https://host/owner/name.git`, `ssh://git@host/owner/name`, `git@host:owner/name.git`
 * @returns the server and the repository; undefined where the address is none of a forge's repository
 */
function giteaRepositoryOf(url        )                              {
  const scp = /^(?:[A-Za-z0-9_.-]+@)([A-Za-z0-9][A-Za-z0-9.-]*):(?!\/)(.+)$/.exec(url);
  if (scp?.[1] !== undefined && scp[2] !== undefined) return fromParts(`https://${scp[1]}`, scp[2]);
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, hostname, pathname } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:')
    return fromParts(`${protocol}//${host}`, pathname);
  // The port of an ssh address is that of ssh; people reach the server at its usual one.
  return protocol === 'ssh:' ? fromParts(`https://${hostname}`, pathname) : undefined;
}

function fromParts(origin        , path        )                              {
  const parts = path.split('/').filter((part) => part !== '');
  const repository = parts
    .slice(-2)
    .join('/')
    .replace(/\.git$/, '');
  if (giteaRepositoryName(repository) === undefined) return undefined;
  return { serverUrl: [origin, ...parts.slice(0, -2)].join('/'), repository };
}

/**
 * @param text what is said to be a repository
 * @returns the same where it is `owner/name`
 */
function giteaRepositoryName(text        )                     {
  return ownerAndName.test(text) ? text : undefined;
}

/**
 * @param repository what is said to be a repository
 * @param apiUrl where the API is said to be
 * @param isAuthenticated whether a token would go there
 * @returns the API's address without a slash at its end
 * @throws FORGE_ADDRESS_INVALID
 */
function checkPlace(repository        , apiUrl        , isAuthenticated         )         {
  if (giteaRepositoryName(repository) === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .forgeError */ .C)('FORGE_ADDRESS_INVALID', {
      message: `Expected a repository as owner/name, found ${JSON.stringify(repository.slice(0, 200))}.`,
      remedy: 'Correct the name; a runner has the right one in GITHUB_REPOSITORY.',
    });
  }
  return (0,_github_address_js__WEBPACK_IMPORTED_MODULE_1__/* .checkApiAddress */ .hp)(apiUrl, isAuthenticated);
}


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

/***/ 99504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  appToken: () => (/* binding */ appToken),
  openForge: () => (/* binding */ openForge)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/create-forge.js + 10 modules
var create_forge = __webpack_require__(68970);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/mint-installation-token.js
                                            
                                                                        

/**
 * Mints a token of a GitHub App's installation; what that needs is loaded only now.
 * @param options the App, its key, the repository
 * @returns the token, for one repository and an hour
 * @throws APP_KEY_INVALID, APP_UNAUTHORIZED, APP_NOT_INSTALLED, APP_PERMISSION_MISSING, and what asking throws
 */
async function mintInstallationToken(options                          )                  {
  const { mintToken } = await Promise.all(/* import() */[__webpack_require__.e(519), __webpack_require__.e(6325)]).then(__webpack_require__.bind(__webpack_require__, 36325));
  return mintToken(options);
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/github/address.js
var address = __webpack_require__(76557);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/gitea/address.js
var gitea_address = __webpack_require__(87244);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/bounded-fetch.js
var bounded_fetch = __webpack_require__(23753);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/probe.js





const versionSchema = schemas/* object */.Ikc({ version: schemas/* string */.YjP().min(1).max(200) });
const maximumAnswer = 64 * 1024;
const deadline = 10_000;

const asked = new Map                          ();

/**
 * Asks a server, once in a process and without a token, whether it is one of Gitea or Forgejo
 * (https://docs.gitea.com/api/#tag/miscellaneous/operation/getVersion): a GitHub Enterprise Server has nothing at
 * this address.
 * @param serverUrl such as `https://git.example.org`
 * @param signal ends it
 * @returns false where it says anything else, or nothing: whoever is asked next tells why
 */
async function isGiteaServer(serverUrl        , signal             )                   {
  const known = asked.get(serverUrl) ?? ask(serverUrl, signal);
  asked.set(serverUrl, known);
  try {
    return await known;
  } catch (error) {
    asked.delete(serverUrl);
    throw error;
  }
}

async function ask(serverUrl        , signal             )                   {
  const url = `${(0,gitea_address/* giteaApiOf */.Mw)(serverUrl)}/version`;
  const headers = { accept: 'application/json', 'user-agent': 'waybill' };
  try {
    const { status, bytes } = await (0,cancellation/* withDeadline */.NE)(
      `the answer of ${url}`,
      deadline,
      signal,
      (within) => (0,bounded_fetch/* fetchBounded */.eQ)(url, { headers, signal: within }, maximumAnswer),
    );
    return status === 200 && isVersion(bytes);
  } catch (error) {
    const isSilent =
      error instanceof bounded_fetch/* ConnectionFault */.dn ||
      error instanceof bounded_fetch/* AnswerTooLarge */.UG ||
      (0,src_error/* isWaybillError */.xS)(error, 'DEADLINE_EXCEEDED');
    if (isSilent && !signal.aborted) return false;
    throw error;
  }
}

function isVersion(bytes            )          {
  try {
    return versionSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).success;
  } catch {
    return false;
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(37902);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/forge-connection.js




                                                  
                                                                   



/**
 * Opens the forge of a repository: the one that the settings name, or that its address tells.
 * @param settings how the systems are reached, and who acts
 * @param repository the repository
 * @param token what the forge's API takes; the repository's own credential
 * @param fence asked before every write
 * @throws FORGE_ADDRESS_UNKNOWN, FORGE_ADDRESS_INVALID
 */
async function openForge(
  settings                    ,
  repository               ,
  token                    ,
  fence                      ,
)                 {
  const kind =
    settings.forge === 'auto' ? await forgeKindOf(settings, repository.url) : settings.forge;
  const { actor } = settings.owner;
  const identity = { name: actor, email: `${actor}@localhost` };
  const { signal } = settings;
  const fencing = fence === undefined ? {} : { fence };
  switch (kind) {
    case 'local': {
      const folder = localFolder(repository.url);
      if (folder === undefined) throw notLocal(repository.url);
      return await (0,create_forge/* createForge */.u)({ kind, repository, folder, identity, signal, ...fencing });
    }
    case 'github':
    case 'gitea': {
      const place = kind === 'github' ? githubPlace(repository.url) : giteaPlace(repository.url);
      prepareFor(settings, place.serverUrl);
      return await (0,create_forge/* createForge */.u)({
        kind,
        ...place,
        apiUrl: apiOf(settings, place.serverUrl, kind),
        ...(token === undefined ? {} : { token }),
        git: repository,
        identity,
        signal,
        ...fencing,
        ...(settings.clock === undefined ? {} : { clock: settings.clock }),
      });
    }
    default:
      return (0,src_error/* exhausted */.uW)(kind, 'a kind of forge');
  }
}

/**
 * Makes a token of the App that is installed on the ops repository, for that repository alone.
 * @param settings how the systems are reached
 * @param url the ops repository
 * @returns the token, masked in the log; undefined where no App was given
 * @throws FORGE_ADDRESS_UNKNOWN, APP_*
 */
async function appToken(
  settings                    ,
  url        ,
)                              {
  const { opsApp, signal } = settings;
  if (opsApp === undefined) return undefined;
  const { serverUrl, repository } = githubPlace(url);
  prepareFor(settings, serverUrl);
  const { id: appId, privateKey } = opsApp;
  const apiUrl = apiOf(settings, serverUrl, 'github');
  const token = await mintInstallationToken({ apiUrl, appId, privateKey, repository, signal });
  settings.mask?.(token);
  return token;
}

/** A server of this machine needs neither proxy nor certificates. */
function prepareFor(settings                    , serverUrl        )       {
  const { protocol, hostname } = new URL(serverUrl);
  if (protocol === 'https:') (0,network/* prepareNetwork */.A)(settings, hostname);
}

/** Over a network its rules cannot be seen, and what has no runs and environments would be let through. */
function notLocal(url        )        {
  return (0,error_codes/* stageError */.vH)('FORGE_ADDRESS_UNKNOWN', {
    message: `Expected a bare repository on this machine (a path, or file://) for \`forge: local\`, found ${url}.`,
    remedy: 'Leave the input `forge` out: the address tells the forge.',
    facts: { url },
  });
}

function githubPlace(url        )                   {
  const place = (0,address/* githubRepositoryOf */.hl)(url);
  if (place !== undefined) return place;
  throw addressUnknown(url, 'a GitHub server');
}

function giteaPlace(url        )                  {
  const place = (0,gitea_address/* giteaRepositoryOf */.AB)(url);
  if (place !== undefined) return place;
  throw addressUnknown(url, 'a server of Gitea or Forgejo');
}

function addressUnknown(url        , server        )        {
  return (0,error_codes/* stageError */.vH)('FORGE_ADDRESS_UNKNOWN', {
    message: `Expected the address of a repository on ${server} (https://host/owner/name), found ${url}.`,
    remedy:
      'Correct the address, or say with the input `forge` what serves it: `local` is for a bare repository on this machine.',
    facts: { url },
  });
}

/** The runner knows its own server's API; that of another server is where such servers have it. */
function apiOf(
  { server }                    ,
  serverUrl        ,
  kind                    ,
)         {
  if (server?.url.replace(/\/+$/, '') === serverUrl) return server.apiUrl;
  return kind === 'github' ? (0,address/* githubApiOf */.lF)(serverUrl) : (0,gitea_address/* giteaApiOf */.Mw)(serverUrl);
}

/** GitHub's own hosts: they need not be asked. https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency */
const githubHost = /^(?:github\.com|www\.github\.com|[a-z0-9-]+\.ghe\.com)$/;

/**
 * Tells what serves a repository: this machine, what the runner says of its own server, GitHub by its name; another
 * server is asked.
 */
async function forgeKindOf(settings                    , url        )                     {
  if (localFolder(url) !== undefined) return 'local';
  const place = (0,gitea_address/* giteaRepositoryOf */.AB)(url);
  // An address that is none of a repository is refused where it is opened.
  if (place === undefined) return 'github';
  const { server, signal } = settings;
  if (server?.forge !== undefined && server.url.replace(/\/+$/, '') === place.serverUrl)
    return server.forge;
  if (githubHost.test(new URL(place.serverUrl).hostname)) return 'github';
  prepareFor(settings, place.serverUrl);
  return (await isGiteaServer(place.serverUrl, signal)) ? 'gitea' : 'github';
}

function localFolder(url        )                     {
  if (url.startsWith('file://')) return (0,external_node_url_.fileURLToPath)(url);
  return (0,external_node_path_.isAbsolute)(url) ? url : undefined;
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


/***/ })

};
