(function (exports, __distFolder) {'use strict';
exports.ids = [1683];
exports.modules = {

/***/ 23753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AnswerTooLarge: () => (/* binding */ AnswerTooLarge),
/* harmony export */   ConnectionFault: () => (/* binding */ ConnectionFault),
/* harmony export */   fetchBounded: () => (/* binding */ fetchBounded)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88285);

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
  return new ConnectionFault(message, (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .x)(cause), error);
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


/***/ }),

/***/ 87477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut)
/* harmony export */ });
/**
 * @param text what is to be shown
 * @param maximum how many characters the forge takes
 * @returns the text, with an ellipsis at its end where it was too long
 */
function cut(text        , maximum        )         {
  if (text.length <= maximum) return text;
  // Half of a surrogate pair would be no text.
  const head = text.slice(0, maximum - 1).replace(/[\ud800-\udbff]$/, '');
  return `${head}…`;
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

/***/ 83595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGithubForge: () => (/* binding */ createGithubForge)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/git-documents/approvals.js + 1 modules
var approvals = __webpack_require__(77330);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/github/address.js
var address = __webpack_require__(76557);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var src_effect = __webpack_require__(31914);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/error-codes.js
var error_codes = __webpack_require__(58872);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/attestations.js



                                           
                                                       

/** What GitHub takes and gives back: a bundle around a DSSE envelope; each signature tells it from every other. */
const bundleSchema = schemas/* looseObject */._H3({
  mediaType: schemas/* string */.YjP(),
  verificationMaterial: schemas/* looseObject */._H3({}),
  dsseEnvelope: schemas/* looseObject */._H3({
    signatures: schemas/* array */.YOg(schemas/* looseObject */._H3({ sig: schemas/* string */.YjP().min(1) })).min(1),
  }),
});
                                           

/** A bundle that is not told inline is one of which nothing is known. */
const storedSchema = schemas/* object */.Ikc({
  attestations: schemas/* array */.YOg(schemas/* object */.Ikc({ bundle: bundleSchema.nullish().catch(undefined) })).max(100),
});

/**
 * Keeps a bundle in the repository's store of attestations, unless one with the same signatures is there
 * (https://docs.github.com/en/rest/repos/attestations#create-an-attestation). GitHub judges it itself, and takes what its
 * own or the public-good instance of sigstore has signed.
 * @param client the repository
 * @param effect signal and fence
 * @param subject the digest that it speaks of
 * @param bytes the bundle
 * @returns whether it was written
 * @throws FORGE_DOCUMENT_INVALID where it is no such bundle, and what the client throws
 */
async function storeAttestation(
  client              ,
  effect               ,
  subject        ,
  bytes            ,
)                              {
  const bundle = bundleIn(bytes, subject);
  const isThere = async (asked              )                   => {
    const parameters = { subject_digest: subject, per_page: 100 };
    const found = await asked.find('attestations', parameters, storedSchema);
    return (found?.attestations ?? []).some(({ bundle: known }) => isSame(known, bundle));
  };
  if (await isThere(client)) return { value: undefined, changed: false };
  await (0,src_effect/* performEffect */.d)('forge.attestation', effect, async (signal) => {
    const asked = client.within(signal);
    await asked.writeOnce('createAttestation', { bundle }, schemas/* object */.Ikc({ id: schemas/* number */.aig() }), {
      look: async () => ((await isThere(asked)) ? { id: 0 } : undefined),
    });
  });
  return { value: undefined, changed: true };
}

function isSame(known                           , wanted        )          {
  const signatures = (bundle        )         =>
    bundle.dsseEnvelope.signatures.map(({ sig }) => sig).join();
  return known !== null && known !== undefined && signatures(known) === signatures(wanted);
}

function bundleIn(bytes            , subject        )         {
  let value         ;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    value = undefined;
  }
  const parsed = bundleSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw (0,error_codes/* forgeError */.C)('FORGE_DOCUMENT_INVALID', {
    message: `Expected a sigstore bundle around a DSSE envelope for ${subject}; found another form.`,
    remedy: 'Give the bundle as signing made it.',
    facts: { subject },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/github/graphql-answer.js
var graphql_answer = __webpack_require__(37287);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/github/answer-fault.js
var answer_fault = __webpack_require__(42398);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/pull-request-body.js
var pull_request_body = __webpack_require__(87027);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/pull-request.js



                                                                           

                                                       


const accountSchema = schemas/* object */.Ikc({ id: schemas/* int */.Whr(), login: schemas/* string */.YjP().min(1) });

/** A pull request as lists and single answers have it (https://docs.github.com/en/rest/pulls/pulls). */
const pullSchema = schemas/* object */.Ikc({
  number: schemas/* int */.Whr().positive(),
  node_id: schemas/* string */.YjP().min(1).max(200).optional(),
  html_url: schemas/* string */.YjP(),
  title: schemas/* string */.YjP(),
  body: schemas/* string */.YjP().nullable(),
  state: schemas/* enum */.k5n(['open', 'closed']),
  merged_at: schemas/* string */.YjP().nullable(),
  merge_commit_sha: vocabulary/* commitShaSchema */.jr.nullable(),
  head: schemas/* object */.Ikc({
    label: schemas/* string */.YjP().nullish(),
    ref: schemas/* string */.YjP(),
    sha: vocabulary/* commitShaSchema */.jr,
    // Absent where the fork that it came from was deleted.
    repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullable(),
  }),
  base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP() }),
  labels: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
  user: accountSchema.nullable(),
  // Older Enterprise Servers leave out what they do not know.
  draft: schemas/* boolean */.zMY().nullish(),
  requested_reviewers: schemas/* array */.YOg(accountSchema).nullish(),
  requested_teams: schemas/* array */.YOg(schemas/* object */.Ikc({ slug: schemas/* string */.YjP().min(1) })).nullish(),
  assignees: schemas/* array */.YOg(accountSchema).nullish(),
  auto_merge: schemas/* object */.Ikc({ merge_method: schemas/* string */.YjP() }).nullish(),
  // Only in the answer for a single one.
  merged_by: accountSchema.nullish(),
  mergeable: schemas/* boolean */.zMY().nullish(),
  mergeable_state: schemas/* string */.YjP().optional(),
});
                                              

/**
 * @param pull a pull request
 * @returns its state, which GitHub tells by two fields
 */
function stateOf({ state, merged_at }      )                   {
  return merged_at === null ? state : 'merged';
}

/**
 * Takes a body apart. What stands in one that comes from a fork is a stranger's word: it holds no markers.
 * @param client the repository
 * @param pull a pull request
 * @throws FORGE_DOCUMENT_INVALID
 */
function bodyOf(client              , pull      )            {
  const body = pull.body ?? '';
  return isOwn(client, pull) ? (0,pull_request_body/* splitBody */.Xi)(body, pull.number) : { text: body, block: undefined };
}

/**
 * @param client the repository
 * @param pull a pull request
 * @returns it as callers see it
 * @throws FORGE_DOCUMENT_INVALID
 */
function presented(client              , pull      )              {
  const { text, block } = bodyOf(client, pull);
  const state = stateOf(pull);
  const mergeCommit = state === 'merged' ? (pull.merge_commit_sha ?? undefined) : undefined;
  return {
    number: pull.number,
    url: pull.html_url,
    title: pull.title,
    body: text,
    // A fork's branch must not look like one of the repository.
    head: isOwn(client, pull) ? pull.head.ref : (pull.head.label ?? `?:${pull.head.ref}`),
    base: pull.base.ref,
    state,
    headSha: pull.head.sha,
    createdHeadSha: block?.createdHeadSha ?? pull.head.sha,
    ...(mergeCommit === undefined ? {} : { mergeCommit }),
    ...endOf(pull, block),
    labels: pull.labels.map(({ name }) => name).sort(),
    markers: block?.markers ?? {},
    author: identityOf(pull.user ?? undefined, pull.html_url),
    draft: pull.draft ?? false,
    requestedReviewers: reviewersOf(pull),
    assignees: (pull.assignees ?? []).map(({ login }) => login).sort(),
    autoMerge: (pull.auto_merge ?? undefined) !== undefined,
  };
}

function reviewersOf(pull      )           {
  const accounts = (pull.requested_reviewers ?? []).map(({ login }) => login);
  const teams = (pull.requested_teams ?? []).map(({ slug }) => `team:${slug}`);
  return [...accounts, ...teams].sort();
}

function endOf(pull      , block                       )                                          {
  const by = pull.merged_by ?? undefined;
  const reason = stateOf(pull) === 'closed' ? block?.reason : undefined;
  return {
    ...(by === undefined ? {} : { endedBy: identityOf(by, pull.html_url) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address */
function identityOf(account                                           , url        )           {
  // GitHub shows whoever deleted the account as `ghost`.
  const { id, login } = account ?? { id: 10_137, login: 'ghost' };
  return { name: login, email: `${String(id)}+${login}@users.noreply.${new URL(url).hostname}` };
}

function isOwn(client              , { head }      )          {
  return head.repo?.full_name.toLowerCase() === client.repository.toLowerCase();
}

/**
 * @param client the repository
 * @param number which pull request
 * @returns it
 * @throws FORGE_PULL_REQUEST_UNKNOWN
 */
async function requirePull(client              , number        )                {
  const found = await findPull(client, number);
  if (found !== undefined) return found;
  throw (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_UNKNOWN', {
    message: `Expected a pull request ${String(number)}; there is none.`,
    remedy: 'Check the number, and that this is the repository in which it was opened.',
    facts: { number },
  });
}

/**
 * @param client the repository
 * @param number which pull request
 * @returns it, or undefined where there is none of this number
 */
async function findPull(client              , number        )                            {
  if (!Number.isSafeInteger(number) || number < 1) return undefined;
  return client.find('pull', { pull_number: number }, pullSchema);
}

/**
 * @param client the repository
 * @param pull a pull request
 * @returns what GraphQL knows it by
 * @throws FORGE_ANSWER_INVALID
 */
function nodeIdOf(client              , { node_id }      )         {
  if (node_id !== undefined) return node_id;
  throw (0,answer_fault/* invalidAnswer */.k_)(client.question('pull'), 'it has no node_id');
}

/**
 * @param client the repository
 * @param pull a pull request that is not open
 * @returns FORGE_PULL_REQUEST_ENDED
 */
function ended(client              , pull      )        {
  const { number, state, reason } = presented(client, pull);
  return (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_ENDED', {
    message: `Expected pull request ${String(number)} to be open; it is ${state}${reason === undefined ? '' : `: ${reason}`}.`,
    remedy: 'Open a new one.',
    facts: { number, state },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/merge-pull-request.js

                                                  


                                                                      
                                                     
                                                       


const mergeSchema = schemas/* object */.Ikc({ sha: vocabulary/* commitShaSchema */.jr, merged: schemas/* literal */.euz(true) });

/**
 * Merges an open pull request, and only the head that was looked at
 * (https://docs.github.com/en/rest/pulls/pulls#merge-a-pull-request).
 * @param client the repository
 * @param effect signal and fence
 * @param git the same repository: it tells where the head is now
 * @param number which pull request
 * @param request the head that was looked at, the message, and the method (a merge commit where none is named)
 * @returns the merged pull request; unchanged where this very head was merged already
 * @throws FORGE_PULL_REQUEST_MOVED, FORGE_PULL_REQUEST_ENDED, FORGE_PULL_REQUEST_UNKNOWN,
 *   FORGE_MERGE_CONFLICT, FORGE_MERGE_REFUSED
 */
async function mergePullRequest(
  client              ,
  effect               ,
  git               ,
  number        ,
  request              ,
)                                {
  const before = await requirePull(client, number);
  const { expectedHead } = request;
  const state = stateOf(before);
  if (before.head.sha !== expectedHead) {
    // GitHub sees a push a moment later than git does.
    const isStale = state === 'open' && (await headOf(git, before)) === expectedHead;
    if (!isStale) throw moved(before, before.head.sha, expectedHead);
  }
  if (state === 'merged') return { value: presented(client, before), changed: false };
  if (state === 'closed') throw ended(client, before);
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const mergeCommit = await within.repeat(() => attempt(within, git, before, request));
    return { value: await merged(within, before, expectedHead, mergeCommit), changed: true };
  });
}

/** What GitHub says against a merge; why can only be told by looking again. */
class MergeFault extends Error {
           fault             ;

  constructor(fault             ) {
    super(fault.message);
    this.fault = fault;
  }
}

async function attempt(
  client              ,
  git               ,
  pull      ,
  { expectedHead, message, method = 'merge' }              ,
)                              {
  const [title = '', ...rest] = (message ?? '').split('\n');
  const parameters = {
    pull_number: pull.number,
    sha: expectedHead,
    merge_method: method,
    // A rebase keeps the messages that its commits have.
    ...(message === undefined || method === 'rebase'
      ? {}
      : { commit_title: title, commit_message: rest.join('\n').trim() }),
  };
  const look = async ()                                          => {
    const now = await requirePull(client, pull.number);
    const sha = stateOf(now) === 'merged' && now.head.sha === expectedHead && now.merge_commit_sha;
    return sha ? { sha } : undefined;
  };
  const refused = (fault             )                    =>
    [405, 409, 422].includes(fault.status) ? new MergeFault(fault) : undefined;
  try {
    const { sha } = await client.writeOnce('mergePull', parameters, mergeSchema, { look, refused });
    return { outcome: 'done', value: sha };
  } catch (error) {
    if (!(error instanceof MergeFault)) return { outcome: 'final', error };
    const done = await look();
    if (done !== undefined) return { outcome: 'done', value: done.sha };
    return judged(client, git, pull.number, expectedHead, error.fault);
  }
}

/** https://docs.github.com/en/rest/pulls/pulls#merge-a-pull-request--status-codes; the words are GitHub's. */
async function judged(
  client              ,
  git               ,
  number        ,
  expected           ,
  fault             ,
)                          {
  const pull = await requirePull(client, number);
  if (stateOf(pull) !== 'open') return { outcome: 'final', error: ended(client, pull) };
  if (fault.status === 409 && /head branch was modified/i.test(fault.words)) {
    const head = await headOf(git, pull);
    const error = moved(pull, head ?? pull.head.sha, expected);
    return head === expected
      ? { outcome: 'again', reason: fault.words, error }
      : { outcome: 'final', error };
  }
  const error = refusedBy(pull, fault);
  if (/base branch was modified/i.test(fault.words))
    return { outcome: 'again', reason: fault.words, error };
  // A head that was just pushed is judged in the background; until then there is no word.
  const isUnjudged =
    (pull.mergeable ?? undefined) === undefined && /not mergeable/i.test(fault.words);
  if (isUnjudged) return { outcome: 'again', reason: fault.words, error };
  const isConflict = pull.mergeable === false && /conflict|not mergeable/i.test(fault.words);
  return { outcome: 'final', error: isConflict ? conflict(pull) : error };
}

/** The pull request after its merge; GitHub may not show that everywhere yet. */
async function merged(
  client              ,
  before      ,
  headSha           ,
  mergeCommit           ,
)                       {
  const now = await findPull(client, before.number);
  if (now !== undefined && stateOf(now) === 'merged') return presented(client, now);
  return { ...presented(client, before), state: 'merged', headSha, mergeCommit };
}

/**
 * @param git the repository
 * @param pull a pull request
 * @returns where git says that its head is
 */
async function headOf(git               , { head }      )                                 {
  return git.readRef(`refs/heads/${head.ref}`);
}

/**
 * @param pull a pull request
 * @param found where its head is
 * @param expected where it was when it was looked at
 * @returns FORGE_PULL_REQUEST_MOVED
 */
function moved({ number, head }      , found           , expected           )        {
  return (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_MOVED', {
    message: `Expected the head of pull request ${String(number)} (${head.ref}) to be ${expected}; it is ${found}.`,
    remedy: 'Look at what was pushed since, have it approved, and merge that head.',
    facts: { number, expected, found },
  });
}

function refusedBy({ number, base }      , fault             )        {
  return (0,error_codes/* forgeError */.C)('FORGE_MERGE_REFUSED', {
    message: `Expected the protection of ${base.ref} to let pull request ${String(number)} through; it did not: ${fault.words || fault.message}.`,
    remedy:
      'Get the approvals and checks that the branch asks for, for the head as it is now, allow this method of merging (Settings > General > Pull Requests), and merge again.',
    facts: { number, base: base.ref },
    cause: fault.error,
  });
}

function conflict({ number, head, base }      )        {
  return (0,error_codes/* forgeError */.C)('FORGE_MERGE_CONFLICT', {
    message: `Expected pull request ${String(number)} to merge; ${head.ref} and ${base.ref} changed the same lines.`,
    remedy: `Bring ${base.ref} into ${head.ref}, solve the conflict there, and have it approved again.`,
    facts: { number, head: head.ref, base: base.ref },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/auto-merge.js

                                                  

                                                                    

                                                       



const query = `mutation ($input: EnablePullRequestAutoMergeInput!) {
  enablePullRequestAutoMerge(input: $input) { pullRequest { number } }
}`;

const answerSchema = schemas/* object */.Ikc({
  enablePullRequestAutoMerge: schemas/* object */.Ikc({ pullRequest: schemas/* object */.Ikc({ number: schemas/* int */.Whr() }).nullable() }),
});

/**
 * Asks GitHub to merge by itself when everything that the branch asks for is there; only GraphQL can
 * (https://docs.github.com/en/graphql/reference/mutations#enablepullrequestautomerge). GitHub turns it off when
 * somebody without write access pushes; what others push afterwards it would merge.
 * @param client the repository
 * @param effect signal and fence
 * @param git the same repository: it tells where the head is now
 * @param number which pull request
 * @param request the head that was looked at, and how it is merged
 * @returns `not-supported` with GitHub's reason where the repository does not allow it, where nothing is left to
 *   wait for, and where the server is too old to be told which head is meant
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED, FORGE_PULL_REQUEST_MOVED, FORGE_FORBIDDEN
 */
async function autoMergePullRequest(
  client              ,
  effect               ,
  git               ,
  number        ,
  request                  ,
)                          {
  const pull = await pullAt(client, git, number, request);
  if (pull.auto_merge) return { kind: 'already' };
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    try {
      await enable(within, pull, request);
      return { kind: 'enabled' };
    } catch (error) {
      if (!(error instanceof graphql_answer/* GraphqlFault */.gk)) throw error;
      // Merged, closed or moved in between: then that is the reason.
      await pullAt(within, git, number, request);
      if (!error.isUnknownHere && error.type !== 'UNPROCESSABLE') throw error.error;
      return { kind: 'not-supported', reason: reasonOf(within, error) };
    }
  });
}

/** The open pull request at the head that was looked at; GitHub sees a push a moment later than git does. */
async function pullAt(
  client              ,
  git               ,
  number        ,
  { expectedHead }                  ,
)                {
  return client.repeat(async ()                         => {
    const pull = await requirePull(client, number);
    if (stateOf(pull) !== 'open') return { outcome: 'final', error: ended(client, pull) };
    if (pull.head.sha === expectedHead) return { outcome: 'done', value: pull };
    const isStale = (await headOf(git, pull)) === expectedHead;
    const error = moved(pull, pull.head.sha, expectedHead);
    return isStale
      ? { outcome: 'again', reason: 'GitHub has not seen the push yet', error }
      : { outcome: 'final', error };
  });
}

async function enable(
  client              ,
  pull      ,
  { expectedHead, method }                  ,
)                   {
  return (0,graphql_answer/* mutate */.Tk)(client, 'autoMerge', {
    query,
    input: {
      pullRequestId: nodeIdOf(client, pull),
      mergeMethod: method.toUpperCase(),
      expectedHeadOid: expectedHead,
    },
    schema: answerSchema,
    look: async () => {
      const now = await requirePull(client, pull.number);
      return now.auto_merge || stateOf(now) === 'merged' ? now : undefined;
    },
  });
}

function reasonOf(client              , { isUnknownHere, words }              )         {
  const server =
    client.enterpriseVersion === undefined
      ? 'GitHub'
      : `GitHub Enterprise Server ${client.enterpriseVersion}`;
  return isUnknownHere
    ? `${server} does not know how to merge a certain head automatically (${words})`
    : `${server} does not turn it on: ${words}`;
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/github/unreadable.js
var unreadable = __webpack_require__(22170);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/classic-protection.js
                                                      

                                                       


const switchSchema = schemas/* object */.Ikc({ enabled: schemas/* boolean */.zMY() });
const protectionSchema = schemas/* object */.Ikc({
  required_pull_request_reviews: schemas/* object */.Ikc({}).nullish(),
  required_status_checks: schemas/* object */.Ikc({
      contexts: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
      checks: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional(),
    })
    .nullish(),
  allow_force_pushes: switchSchema.optional(),
  allow_deletions: switchSchema.optional(),
  required_linear_history: switchSchema.optional(),
  required_signatures: switchSchema.optional(),
});

/** What could be seen of a classic protection. */
                                    
                                            
                           
 

/**
 * Reads the details of classic branch protection, which need administration rights
 * (https://docs.github.com/en/rest/branches/branch-protection#get-branch-protection); GITHUB_TOKEN never has
 * them.
 * @param client the repository
 * @param branch a branch that GitHub calls protected
 * @returns the rules; none where there is no classic protection, none and a remark where it cannot be read
 */
async function readClassicProtection(
  client              ,
  branch        ,
)                             {
  const found = await (0,unreadable/* readable */.H)((options) =>
    client.get('classicProtection', { branch }, protectionSchema, options),
  );
  if (found.kind === 'read') return { rules: rulesOf(found.value) };
  const { status, words } = found.fault;
  const isNone = status === 404 && /branch not protected/i.test(words);
  return isNone ? { rules: [] } : { rules: [], remark: unreadableRemark };
}

const unreadableRemark =
  'the rules of a classic branch protection are only shown to administrators: make them a ruleset, or give the token of a GitHub App with Administration (read)';

function rulesOf(found                                  )                   {
  const { required_status_checks: checks } = found;
  const rules                                                  = [
    ['pull-request', (found.required_pull_request_reviews ?? undefined) !== undefined],
    ['no-force-push', found.allow_force_pushes?.enabled === false],
    ['no-deletion', found.allow_deletions?.enabled === false],
    ['required-checks', (checks?.contexts ?? []).length + (checks?.checks ?? []).length > 0],
    ['linear-history', found.required_linear_history?.enabled === true],
    ['signed-commits', found.required_signatures?.enabled === true],
  ];
  return rules.filter(([, isEnabled]) => isEnabled).map(([rule]) => rule);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/ref-pattern.js
/** Longer patterns are taken for ones that fit nothing: the time to try them grows with their stars. */
const maximumPattern = 400;

/**
 * Says whether a ruleset's pattern names a ref, as Ruby's fnmatch does with FNM_PATHNAME: a star stays within
 * a part of the path, two stars and a slash cross parts
 * (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/creating-rulesets-for-a-repository#using-fnmatch-syntax).
 * @param pattern `refs/heads/main`, `refs/heads/releases/**\/*`, `~ALL`, `~DEFAULT_BRANCH`
 * @param ref a full ref
 * @param defaultRef the default branch's full ref
 * @returns whether it fits
 */
function fitsRefPattern(pattern        , ref        , defaultRef        )          {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return ref === defaultRef;
  return pattern.length <= maximumPattern && toRegExp(pattern).test(ref);
}

function toRegExp(pattern        )         {
  let source = '';
  for (let index = 0; index < pattern.length;) {
    const rest = pattern.slice(index);
    const token =
      /^\*\*\//.exec(rest)?.[0] ??
      /^\*+/.exec(rest)?.[0] ??
      /^\[[!^]?\]?[^\]/]*\]/.exec(rest)?.[0] ??
      /^\\[^]/.exec(rest)?.[0] ??
      rest.slice(0, 1);
    source += translated(token);
    index += token.length;
  }
  return new RegExp(`^${source}$`, 'u');
}

function translated(token        )         {
  if (token === '**/') return '(?:[^/]+/)*';
  if (token.startsWith('*')) return '[^/]*';
  if (token === '?') return '[^/]';
  if (token.startsWith('[') && token.length > 1) {
    const isNot = token[1] === '!' || token[1] === '^';
    const members = token.slice(isNot ? 2 : 1, -1).replace(/[\\\]^[&]/g, String.raw`\$&`);
    // A range that runs backwards fits nothing in Ruby, and is an error here.
    return isRangeWrong(members) ? '(?!)' : `(?!/)[${isNot ? '^' : ''}${members}]`;
  }
  return (token.startsWith('\\') ? token.slice(1) : token).replace(
    /[\\^$.*+?()[\]{}|/-]/g,
    (character) => (character === '-' ? '-' : `\\${character}`),
  );
}

function isRangeWrong(members        )          {
  for (const [, from = '', to = ''] of members.matchAll(/(.)-(.)/g)) if (from > to) return true;
  return false;
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/repository.js



                                                       


const repositorySchema = schemas/* object */.Ikc({
  full_name: schemas/* string */.YjP(),
  default_branch: schemas/* string */.YjP().min(1).max(255),
});

/**
 * @param client the repository
 * @returns the name of its default branch
 * @throws FORGE_REDIRECTED where GitHub answers for a repository of another name, FORGE_REPOSITORY_UNKNOWN where
 *   there is none for this token
 */
async function defaultBranchOf(client              )                  {
  const found = await client.get('repository', {}, repositorySchema).catch((error         ) => {
    // GitHub says 404 of what is not there and of what it hides.
    if (!(0,src_error/* isWaybillError */.xS)(error) || error.facts['status'] !== 404) throw error;
    const { message, remedy, facts } = error;
    throw (0,error_codes/* forgeError */.C)('FORGE_REPOSITORY_UNKNOWN', { message, remedy, facts, cause: error });
  });
  if (found.full_name.toLowerCase() === client.repository.toLowerCase())
    return found.default_branch;
  throw (0,error_codes/* forgeError */.C)('FORGE_REDIRECTED', {
    message: `Expected GitHub to answer for ${client.repository}; it answered for ${found.full_name}.`,
    remedy: 'The repository was renamed or moved: give its present name.',
    facts: { repository: client.repository, found: found.full_name },
  });
}

const forkSchema = schemas/* object */.Ikc({ fork: schemas/* boolean */.zMY() });

/**
 * @param client a repository, maybe another one
 * @returns whether it is a fork; undefined where this token does not see it
 */
async function isFork(client              )                               {
  const found = await (0,unreadable/* readable */.H)((options) => client.get('repository', {}, forkSchema, options));
  return found.kind === 'read' ? found.value.fork : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/rulesets.js

                                                       




const listedSchema = schemas/* object */.Ikc({
  id: schemas/* int */.Whr().positive(),
  name: schemas/* string */.YjP().max(500),
  target: schemas/* string */.YjP().nullish(),
  enforcement: schemas/* string */.YjP(),
});

const conditionsSchema = schemas/* object */.Ikc({
  conditions: schemas/* object */.Ikc({
      ref_name: schemas/* object */.Ikc({
          include: schemas/* array */.YOg(schemas/* string */.YjP()).max(1000).default([]),
          exclude: schemas/* array */.YOg(schemas/* string */.YjP()).max(1000).default([]),
        })
        .nullish(),
    })
    .nullish(),
});

/**
 * Finds rulesets that name a branch and stop nobody: in evaluate mode, or disabled
 * (https://docs.github.com/en/rest/repos/rules#get-all-repository-rulesets). They are a hint for people: what
 * cannot be read is left out, since a rule counts only where it was seen in force.
 * @param client the repository
 * @param branch the branch
 * @returns their names, sorted
 */
async function notEnforcedRulesets(
  client              ,
  branch        ,
)                             {
  const parameters = { includes_parents: true, targets: 'branch' };
  const all = await (0,unreadable/* readable */.H)((o) => client.list('rulesets', parameters, listedSchema, o));
  const idle = (all.kind === 'read' ? all.value : []).filter(
    ({ target, enforcement }) => (target ?? 'branch') === 'branch' && enforcement !== 'active',
  );
  if (idle.length === 0) return [];
  const defaultRef = `refs/heads/${await defaultBranchOf(client)}`;
  const named           = [];
  for (const { id, name } of idle.slice(0, maximumRulesets)) {
    const one = { ruleset_id: id, includes_parents: true };
    const found = await (0,unreadable/* readable */.H)((o) => client.get('ruleset', one, conditionsSchema, o));
    if (found.kind === 'unreadable') continue;
    const { include = [], exclude = [] } = found.value.conditions?.ref_name ?? {};
    const fits = (pattern        )          =>
      fitsRefPattern(pattern, `refs/heads/${branch}`, defaultRef);
    if (include.some(fits) && !exclude.some(fits)) named.push(name);
  }
  return named.sort();
}

/** Each costs a request; more than this nobody keeps idle. */
const maximumRulesets = 50;

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/branch.js

                                                      

                                               
                                                     

                                                       



const branchSchema = schemas/* object */.Ikc({
  name: schemas/* string */.YjP().min(1).max(255),
  commit: schemas/* object */.Ikc({ sha: vocabulary/* commitShaSchema */.jr }),
  protected: schemas/* boolean */.zMY(),
});
                                           

/** One rule of https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch. */
const branchRuleSchema = schemas/* object */.Ikc({
  type: schemas/* string */.YjP(),
  ruleset_id: schemas/* int */.Whr().positive().nullish(),
  parameters: schemas/* object */.Ikc({ required_status_checks: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional() }).nullish(),
});

/** GitHub's rule types in our words; a type that is not here counts for nothing. */
const ruleWords                                           = {
  pull_request: 'pull-request',
  non_fast_forward: 'no-force-push',
  deletion: 'no-deletion',
  required_status_checks: 'required-checks',
  required_linear_history: 'linear-history',
  required_signatures: 'signed-commits',
};

/**
 * What GitHub says of a branch: its head, whether it is protected, and which rules are in force, by rulesets
 * (https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch) and by classic protection where the
 * token may read that.
 * @param client the repository
 * @param name the branch; where it was renamed, the facts are those of the new name, and bear it
 * @returns undefined where there is no such branch
 */
async function branchFacts(
  client              ,
  name        ,
)                                   {
  const branch = await readBranch(client, name);
  if (branch === undefined) return undefined;
  const [byRulesets, classic, notEnforced] = [
    await rulesInForce(client, branch.name),
    branch.protected ? await readClassicProtection(client, branch.name) : { rules: [] },
    await notEnforcedRulesets(client, branch.name),
  ];
  const rules = [...new Set([...byRulesets.rules, ...classic.rules])].sort();
  const remarks = [
    branch.protected ? undefined : 'GitHub keeps no rule on this branch',
    byRulesets.remark,
    classic.remark,
  ].filter((remark) => remark !== undefined);
  return {
    name: branch.name,
    head: branch.commit.sha,
    protected: branch.protected,
    rules,
    ...(remarks.length === 0 ? {} : { remark: remarks.join('; ') }),
    ...(notEnforced.length === 0 ? {} : { notEnforced }),
  };
}

/** Follows the one redirect by which GitHub answers for a branch that was renamed. */
async function readBranch(client              , name        )                              {
  let location                    ;
  const refused = (fault             )            => {
    if (fault.status < 400) location = fault.location;
  };
  try {
    return await client.find('branch', { branch: name }, branchSchema, { refused });
  } catch (error) {
    if (location === undefined || !client.isOwnUrl(location)) throw error;
    const renamed = await client.find('branch', {}, branchSchema, { url: location });
    if (renamed !== undefined && renamed.name !== name) return renamed;
    // The same name elsewhere: it is the repository that was renamed.
    throw error;
  }
}

                 
                                            
                           
 

async function rulesInForce(client              , branch        )                 {
  const found = await (0,unreadable/* readable */.H)((o) => client.list('branchRules', { branch }, branchRuleSchema, o));
  if (found.kind === 'read') return { rules: found.value.flatMap(ruleWord) };
  return { rules: [], remark: noRulesets(client, found.fault) };
}

/**
 * Private repositories of some plans have no rulesets, and Enterprise Servers before 3.11 do not know them.
 * @param client the repository
 * @param fault what was answered
 * @returns why there are none
 */
function noRulesets({ enterpriseVersion }              , fault             )         {
  const why = fault.words || `status ${String(fault.status)}`;
  const server =
    enterpriseVersion === undefined ? 'GitHub' : `GitHub Enterprise Server ${enterpriseVersion}`;
  return `${server} shows no rulesets here (${why})`;
}

/**
 * @param rule a rule of a ruleset, as GitHub names it
 * @returns the same in our words; none for what is not known, or asks for nothing
 */
function ruleWord({ type, parameters }                                  )                   {
  const word = Object.hasOwn(ruleWords, type) ? ruleWords[type] : undefined;
  // A list of required checks that is empty asks for nothing.
  const isEmpty =
    word === 'required-checks' && (parameters?.required_status_checks ?? []).length === 0;
  return word === undefined || isEmpty ? [] : [word];
}

// EXTERNAL MODULE: ../../../zod/v4/classic/iso.js
var iso = __webpack_require__(38549);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/name-invalid.js
var name_invalid = __webpack_require__(42228);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/commits.js




                                                         

                                                     
                                                                    

/** No file that a gate or a step reads is larger. */
const maximumFileBytes = 10 * 1024 * 1024;

const comparisonSchema = schemas/* object */.Ikc({
  status: schemas/* enum */.k5n(['identical', 'behind', 'ahead', 'diverged']),
  base_commit: schemas/* object */.Ikc({ sha: vocabulary/* commitShaSchema */.jr }),
  merge_base_commit: schemas/* object */.Ikc({ sha: vocabulary/* commitShaSchema */.jr }),
});

const gitCommitSchema = schemas/* object */.Ikc({
  sha: vocabulary/* commitShaSchema */.jr,
  tree: schemas/* object */.Ikc({ sha: vocabulary/* commitShaSchema */.jr }),
});

const moment = iso/* datetime */.w$({ offset: true }).transform((text) => new Date(text).toISOString());
const personSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), email: schemas/* string */.YjP(), date: moment });

const commitSchema = schemas/* object */.Ikc({
  sha: vocabulary/* commitShaSchema */.jr,
  commit: schemas/* object */.Ikc({
    tree: schemas/* object */.Ikc({ sha: vocabulary/* commitShaSchema */.jr }),
    author: personSchema,
    committer: personSchema,
    message: schemas/* string */.YjP(),
  }),
  parents: schemas/* array */.YOg(schemas/* object */.Ikc({ sha: vocabulary/* commitShaSchema */.jr })),
  // An account that was deleted, or an address that belongs to none, is null or an empty object.
  author: schemas/* object */.Ikc({ login: schemas/* string */.YjP().optional() }).nullish(),
});

/**
 * @param client the repository
 * @param commit where does it stand
 * @param branch seen from this branch's head
 * @returns the forge's own answer; `unknown` only where commit or branch do not exist
 */
async function ancestryOf(
  client              ,
  commit           ,
  branch        ,
)                    {
  return compared(client, `refs/heads/${branch}`, commit);
}

/**
 * @param client the repository
 * @param commit where does it stand
 * @param other seen from here
 * @returns the forge's own answer; `unknown` only where either does not exist
 */
async function compareCommits(
  client              ,
  commit           ,
  other           ,
)                    {
  return compared(client, other, commit);
}

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
async function compared(client              , base        , head           )                    {
  return client.repeat(async ()                             => {
    let words = '';
    const onAbsent = (fault             )       => {
      words = fault.words;
    };
    // Files are on the first page only, and nobody asks for them here.
    const parameters = { basehead: `${base}...${head}`, per_page: 1, page: 2 };
    const found = await client.find('compare', parameters, comparisonSchema, { onAbsent });
    if (found !== undefined) return { outcome: 'done', value: proved(found, base, head) };
    if (/no common ancestor/i.test(words)) return { outcome: 'done', value: 'diverged' };
    if (!(await bothExist(client, base, head))) return { outcome: 'done', value: 'unknown' };
    // What was pushed a moment ago may not be everywhere yet.
    const error = contradiction(base, head, 'both exist, and GitHub compares nothing');
    return { outcome: 'again', reason: 'stale comparison', error };
  });
}

/** The answer's word is believed only where the commits that come with it say the same. */
function proved(
  { status, base_commit, merge_base_commit }                                  ,
  base        ,
  head           ,
)           {
  const contains = merge_base_commit.sha === head;
  const same = base_commit.sha === head;
  if (
    contains === (status === 'behind' || status === 'identical') &&
    same === (status === 'identical')
  )
    return status;
  throw contradiction(base, head, `it says ${status}, and its commits say otherwise`);
}

async function bothExist(client              , base        , head           )                   {
  if ((await treeOf(client, head)) === undefined) return false;
  const branch = /^refs\/heads\/(.+)$/.exec(base)?.[1];
  if (branch !== undefined)
    return (await client.find('branch', { branch }, schemas/* object */.Ikc({}))) !== undefined;
  return (await treeOf(client, vocabulary/* commitShaSchema */.jr.parse(base))) !== undefined;
}

function contradiction(base        , head           , problem        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_ANSWER_INVALID', {
    message: `Expected GitHub's comparison of ${base} and ${head} to agree with the commits; ${problem}.`,
    remedy: 'Start it again; where it stays so, this server is not one that Waybill knows.',
    facts: { base, head },
  });
}

/**
 * @param client the repository
 * @param sha a commit
 * @returns what it says, or undefined where there is no such commit
 */
async function readForgeCommit(
  client              ,
  sha           ,
)                                   {
  // GitHub answers 422 for an id that it has no commit of; the files of its first page are not needed.
  const parameters = { ref: sha, per_page: 1, page: 2 };
  const found = await client.find('commit', parameters, commitSchema, { absent: [404, 422] });
  if (found === undefined) return undefined;
  requireSame(sha, found.sha);
  const { tree, author, committer, message } = found.commit;
  const login = found.author?.login;
  return {
    sha,
    tree: tree.sha,
    parents: found.parents.map((parent) => parent.sha),
    author: { name: author.name, email: author.email },
    ...(login === undefined ? {} : { authorLogin: login }),
    committedAt: committer.date,
    message,
  };
}

/**
 * @param client the repository
 * @param sha a commit
 * @returns the id of its tree, or undefined where there is no such commit
 */
async function treeOf(client              , sha           )                              {
  const found = await client.find('gitCommit', { commit_sha: sha }, gitCommitSchema);
  if (found !== undefined) requireSame(sha, found.sha);
  return found?.tree.sha;
}

function requireSame(asked           , found           )       {
  if (asked === found) return;
  throw (0,error_codes/* forgeError */.C)('FORGE_ANSWER_INVALID', {
    message: `Expected GitHub to answer with the commit ${asked}; it answered with ${found}.`,
    remedy: 'Start it again; where it stays so, this server is not one that Waybill knows.',
    facts: { asked, found },
  });
}

const fileSchema = schemas/* object */.Ikc({
  type: schemas/* literal */.euz('file'),
  size: schemas/* int */.Whr().nonnegative(),
  sha: vocabulary/* commitShaSchema */.jr,
  encoding: schemas/* string */.YjP().optional(),
  content: schemas/* string */.YjP().optional(),
});
const otherSchema = schemas/* union */.KCZ([
  schemas/* array */.YOg(schemas/* unknown */.L5J()),
  schemas/* object */.Ikc({ type: schemas/* enum */.k5n(['dir', 'symlink', 'submodule']) }),
]);

/**
 * @param client the repository
 * @param commit a commit
 * @param path a file in it
 * @returns the file's bytes, proved by the blob's id; undefined where the commit has no such file
 * @throws FORGE_COMMIT_UNKNOWN, FORGE_NAME_INVALID for what is no file, FORGE_TOO_MUCH
 */
async function readFile(
  client              ,
  commit           ,
  path        ,
)                                  {
  const schema = schemas/* union */.KCZ([fileSchema, otherSchema]);
  const found = await client.find('contents', { path, ref: commit }, schema);
  if (found === undefined) {
    if ((await treeOf(client, commit)) !== undefined) return undefined;
    throw unknownCommit(commit);
  }
  if (Array.isArray(found) || found.type !== 'file')
    throw (0,name_invalid/* nameInvalid */.j)('the path of a file', path, 'Name a file, no folder, link or submodule.');
  if (found.size > maximumFileBytes) throw tooLarge(path, found.size);
  const { encoding, content, sha } = found;
  // Above one megabyte the content is not in the answer: https://docs.github.com/en/rest/repos/contents
  const bytes =
    encoding === 'base64' && content !== undefined
      ? Buffer.from(content, 'base64')
      : await client.bytes('blob', { file_sha: sha });
  requireSame(sha, blobId(bytes));
  return bytes;
}

/** The id that git gives a file: the hash of its kind, its length and its bytes. */
function blobId(bytes            )            {
  const hash = (0,external_node_crypto_.createHash)('sha1')
    .update(`blob ${String(bytes.byteLength)}\0`)
    .update(bytes);
  return vocabulary/* commitShaSchema */.jr.parse(hash.digest('hex'));
}

function tooLarge(path        , size        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_TOO_MUCH', {
    message: `Expected ${path} to have at most ${String(maximumFileBytes)} bytes; it has ${String(size)}.`,
    remedy: 'Make the file smaller, or name another one.',
    facts: { path, size },
  });
}

/**
 * @param commit a commit
 * @param orElse what else it may be where GitHub answered 404, which it also does to hide something
 * @returns FORGE_COMMIT_UNKNOWN
 */
function unknownCommit(commit           , orElse         )        {
  return (0,error_codes/* forgeError */.C)('FORGE_COMMIT_UNKNOWN', {
    message: `Expected the commit ${commit} in the repository; it is not there.`,
    remedy: `Push the commit first, or correct its id.${orElse === undefined ? '' : ` ${orElse}`}`,
    facts: { commit },
  });
}

/**
 * Reads something about a commit that must exist.
 * @param commit the commit
 * @param read makes a call with the options that it gets
 * @returns what was read
 * @throws FORGE_COMMIT_UNKNOWN where GitHub says that there is no such commit: by status 422, or by 404
 */
async function aboutCommit   (
  commit           ,
  read                                      ,
)             {
  const refused = ({ status, words }             )                    =>
    status === 422 && /no commit found/i.test(words) ? unknownCommit(commit) : undefined;
  try {
    return await read({ refused });
  } catch (error) {
    throw (0,src_error/* isWaybillError */.xS)(error, 'FORGE_NOT_FOUND') ? unknownCommit(commit, error.remedy) : error;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/bypass.js


                                               

                                                       


const suiteSchema = schemas/* object */.Ikc({
  actor_name: schemas/* string */.YjP().nullish(),
  before_sha: schemas/* string */.YjP(),
  after_sha: vocabulary/* commitShaSchema */.jr,
  ref: schemas/* string */.YjP(),
  pushed_at: iso/* datetime */.w$({ offset: true }),
  result: schemas/* string */.YjP(),
});
                                         

/** GitHub keeps rule suites for about a month; a day less, so that none has gone between two calls. */
const keptMilliseconds = 29 * 24 * 60 * 60 * 1000;

/**
 * Says whether the push that brought a commit to a branch walked around the branch's rules, as GitHub keeps it
 * in its rule suites (https://docs.github.com/en/rest/repos/rule-suites#list-repository-rule-suites).
 * @param client the repository
 * @param branch the branch
 * @param commit the commit
 * @param clock tells what is too old for GitHub to have kept
 * @returns `none` only where the commit is young enough for GitHub to know
 */
async function bypassFacts(
  client              ,
  branch        ,
  commit           ,
  clock       ,
)                       {
  const ref = `refs/heads/${branch}`;
  const parameters = { ref, time_period: 'month', rule_suite_result: 'bypass' };
  const found = await (0,unreadable/* readable */.H)((o) => client.list('ruleSuites', parameters, suiteSchema, o));
  if (found.kind === 'unreadable') return notShown(client);
  // One push that cannot be judged any more must not hide another one that can.
  let lost                   ;
  for (const suite of found.value) {
    if (suite.result !== 'bypass' || suite.ref !== ref) continue;
    const brought = await broughtBy(client, suite, commit);
    if (brought === true) return bypassed(suite);
    if (brought === undefined) lost ??= suite;
  }
  if (lost !== undefined) return unclear(lost);
  const rules = await (0,unreadable/* readable */.H)((o) => client.list('branchRules', { branch }, schemas/* unknown */.L5J(), o));
  if (rules.kind === 'unreadable' || rules.value.length === 0) return notKept;
  const facts = await readForgeCommit(client, commit);
  if (facts === undefined) throw unknownCommit(commit);
  const age = clock.now() - Date.parse(facts.committedAt);
  // A commit of tomorrow says nothing about its push either.
  return age > keptMilliseconds || age < -keptMilliseconds ? tooOld : { kind: 'none' };
}

/** Whether the push's end contains the commit and its beginning does not; undefined where GitHub cannot say. */
async function broughtBy(
  client              ,
  { before_sha, after_sha }       ,
  commit           ,
)                               {
  if (after_sha === commit) return true;
  const after = await contains(client, after_sha, commit);
  if (after !== true) return after;
  const before = vocabulary/* commitShaSchema */.jr.safeParse(before_sha);
  // A branch that came into being starts at forty zeros.
  if (!before.success || /^0+$/.test(before.data)) return true;
  const known = await contains(client, before.data, commit);
  return known === undefined ? undefined : !known;
}

async function contains(
  client              ,
  head           ,
  commit           ,
)                               {
  const ancestry = await compareCommits(client, commit, head);
  return ancestry === 'unknown' ? undefined : ancestry === 'behind' || ancestry === 'identical';
}

function bypassed({ actor_name, pushed_at }       )              {
  const at = new Date(pushed_at).toISOString();
  return { kind: 'bypassed', by: actor_name ?? 'an account that GitHub does not name', at };
}

/** An Enterprise Server that is older than rule suites answers as one that hides them. */
function notShown({ enterpriseVersion }              )              {
  const server =
    enterpriseVersion === undefined ? 'GitHub' : `GitHub Enterprise Server ${enterpriseVersion}`;
  const older = enterpriseVersion === undefined ? '' : ', and older servers do not keep it at all';
  return {
    kind: 'unreadable',
    reason: `${server} shows what its rules said of pushes (rule suites) to administrators only${older}`,
    remedy:
      'Give the token of a GitHub App with Administration (write; GitHub asks for that although they are only read), or let the policy say `bypass: refused-if-seen`.',
  };
}

/** https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/managing-rulesets-for-a-repository#viewing-insights-for-rulesets */
const notKept              = {
  kind: 'unreadable',
  reason:
    'GitHub keeps what its rules said of pushes for rulesets only, and none of them names this branch: who walks around a classic protection is not told',
  remedy:
    'Protect the branch by a ruleset (Settings > Rules), or let the policy say `bypass: refused-if-seen`.',
};

const tooOld              = {
  kind: 'unreadable',
  reason: 'the commit is older than the month for which GitHub keeps what its rules said of pushes',
  remedy:
    'Promote a commit of the last four weeks, or let the policy say `bypass: refused-if-seen`.',
};

function unclear({ after_sha, pushed_at }       )              {
  return {
    kind: 'unreadable',
    reason: `GitHub tells of a push of ${pushed_at} to ${after_sha} that walked around the rules, and no longer has its commits`,
    remedy: 'Look at the rule insights of the repository (Settings > Rules > Insights).',
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/forge.js
var forge = __webpack_require__(51350);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/checks.js
                                               



                                                       

const checkRunSchema = schemas/* object */.Ikc({
  id: schemas/* int */.Whr().positive(),
  name: schemas/* string */.YjP().min(1),
  status: schemas/* string */.YjP(),
  conclusion: schemas/* string */.YjP().nullable(),
  html_url: schemas/* string */.YjP().nullish(),
});
                                               

const statusSchema = schemas/* object */.Ikc({
  context: schemas/* string */.YjP(),
  state: schemas/* string */.YjP(),
  target_url: schemas/* string */.YjP().nullish(),
});

/**
 * Gathers what checks (of Actions and Apps) and statuses say of a commit
 * (https://docs.github.com/en/rest/checks/runs#list-check-runs-for-a-git-reference,
 * https://docs.github.com/en/rest/commits/statuses#get-the-combined-status-for-a-specific-reference).
 * @param client the repository
 * @param commit the commit
 * @returns the newest of each name, sorted; where a check and a status share a name, the worse of both
 * @throws FORGE_COMMIT_UNKNOWN
 */
async function checksOf(
  client              ,
  commit           ,
)                                 {
  const runs = await aboutCommit(commit, (options) =>
    client.list('checkRuns', { ref: commit, filter: 'latest' }, checkRunSchema, {
      ...options,
      key: 'check_runs',
    }),
  );
  const statuses = await aboutCommit(commit, (options) =>
    client.list('combinedStatus', { ref: commit }, statusSchema, { ...options, key: 'statuses' }),
  );
  const checks = newestOfEach(runs).map((run) =>
    factsOf(run.name, checkState(run), run.html_url ?? undefined),
  );
  const facts = new Map(checks.map((check) => [check.name, check]));
  for (const { context, state, target_url } of statuses) {
    const status = factsOf(context, statusState(state), target_url ?? undefined);
    const check = facts.get(context);
    if (check === undefined || badness[status.state] > badness[check.state])
      facts.set(context, status);
  }
  return [...facts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const badness                                       = {
  success: 0,
  pending: 1,
  unknown: 2,
  failure: 3,
};

function factsOf(name        , state            , url                    )             {
  return { name, state, ...(url === undefined ? {} : { url }) };
}

/**
 * GitHub gives the latest of each suite; several suites may have a check of one name. One that was skipped looked
 * at nothing: a later run of the workflow that skips the job says nothing against one that failed.
 */
function newestOfEach(runs                     )             {
  const newest = new Map                  ();
  for (const run of runs) {
    const known = newest.get(run.name);
    const isBetter =
      known === undefined ||
      (isSkipped(known) === isSkipped(run) ? run.id > known.id : isSkipped(known));
    if (isBetter) newest.set(run.name, run);
  }
  return [...newest.values()];
}

function isSkipped({ status, conclusion }          )          {
  return status === 'completed' && conclusion === 'skipped';
}

/** https://docs.github.com/en/rest/guides/using-the-rest-api-to-interact-with-checks */
const conclusions                                       = {
  success: 'success',
  neutral: 'success',
  skipped: 'success',
  failure: 'failure',
  cancelled: 'failure',
  timed_out: 'failure',
  action_required: 'failure',
  stale: 'failure',
  startup_failure: 'failure',
};
const unfinished = ['queued', 'in_progress', 'waiting', 'requested', 'pending'];

function checkState({ status, conclusion }          )             {
  if (unfinished.includes(status)) return 'pending';
  if (status !== 'completed' || conclusion === null) return 'unknown';
  return (
    (Object.hasOwn(conclusions, conclusion) ? conclusions[conclusion] : undefined) ?? 'unknown'
  );
}

function statusState(word        )             {
  const state = forge/* statusStates */.Vc.find((known) => known === word);
  return state === 'error' ? 'failure' : (state ?? 'unknown');
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/cut.js
var cut = __webpack_require__(87477);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/deployments.js


                                                                          
                                                     


                                                       

/** What GitHub takes as a description. */
const maximumDescription = 140;

/** Ours among all deployments: the payload holds the ledger's id. Older ones of GitHub keep it as text. */
const payloadSchema = schemas/* union */.KCZ([
  schemas/* object */.Ikc({ waybill: schemas/* string */.YjP() }),
  schemas/* string */.YjP().transform((text)                       => {
    try {
      return schemas/* object */.Ikc({ waybill: schemas/* string */.YjP() }).parse(JSON.parse(text));
    } catch {
      return {};
    }
  }),
  schemas/* unknown */.L5J().transform(()                       => ({})),
]);

const deploymentSchema = schemas/* object */.Ikc({ id: schemas/* int */.Whr().positive(), payload: payloadSchema });

/** `waiting` is set by GitHub alone, for a job that waits at its environment; it is not in the description. */
const deployments_statusSchema = schemas/* object */.Ikc({
  id: schemas/* int */.Whr().positive(),
  state: schemas/* enum */.k5n([
    'error',
    'failure',
    'inactive',
    'in_progress',
    'pending',
    'queued',
    'success',
    'waiting',
  ]),
  description: schemas/* string */.YjP().nullish(),
  environment_url: schemas/* string */.YjP().nullish(),
  log_url: schemas/* string */.YjP().nullish(),
});

const stateWords                                                                       = {
  queued: 'queued',
  'in-progress': 'in_progress',
  success: 'success',
  failure: 'failure',
  inactive: 'inactive',
};

/**
 * Shows a deployment in GitHub's list: made once for each id of the ledger, then given a status where the
 * newest says something else (https://docs.github.com/en/rest/deployments/deployments#create-a-deployment,
 * https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status).
 * @param client the repository
 * @param effect signal and fence
 * @param mirror what to show
 * @param serverUrl where people look at it
 * @throws FORGE_COMMIT_UNKNOWN
 */
async function mirrorDeployment(
  client              ,
  effect               ,
  mirror                  ,
  serverUrl        ,
)                           {
  const environment = encodeURIComponent(mirror.environment);
  const url = `${serverUrl.replace(/\/+$/, '')}/${client.repository}/deployments/${environment}`;
  const status = statusOf(mirror);
  const found = await findDeployment(client, mirror);
  if (found !== undefined && (await saysSame(client, found, status)))
    return { value: url, changed: false };
  await (0,src_effect/* performEffect */.d)('forge.deployment', effect, async (signal) => {
    const within = client.within(signal);
    const id = found ?? (await createDeployment(within, mirror));
    // First, so that a run which ends in between does both again.
    if (mirror.state === 'success' && isProduction(mirror)) await endPrevious(within, mirror, id);
    const schema = schemas/* object */.Ikc({ state: schemas/* literal */.euz(status.state) });
    const parameters = { deployment_id: id, ...status, auto_inactive: status.state === 'success' };
    // The same status twice is seen as one.
    await within.write('createDeploymentStatus', parameters, schema);
  });
  return { value: url, changed: true };
}

                        
                                                        
                               
                                    
                            
 

function statusOf({ state, description, environmentUrl, logUrl }                  )               {
  return {
    state: stateWords[state],
    description: (0,cut/* cut */.J)(description, maximumDescription),
    ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
    ...(logUrl === undefined ? {} : { log_url: logUrl }),
  };
}

async function findDeployment(
  client              ,
  { deployment, environment, commit }                  ,
)                              {
  const parameters = { environment, sha: commit };
  for await (const page of client.pages('deployments', parameters, deploymentSchema)) {
    const ours = page.find(({ payload }) => payload.waybill === deployment);
    if (ours !== undefined) return ours.id;
  }
  return undefined;
}

function isProduction({ environment }                  )          {
  return environment === 'production';
}

/** How many failed ones may lie between two that worked. */
const maximumPrevious = 20;

/**
 * GitHub's `auto_inactive` passes over production, where two deployments would seem to be active. The newest
 * one that worked is enough: it has ended those before it.
 */
async function endPrevious(
  client              ,
  { environment }                  ,
  id        ,
)                {
  const newest = await newestDeployments(client, environment);
  const ours = newest.filter((other) => other.id !== id && other.payload.waybill !== undefined);
  for (const previous of ours.slice(0, maximumPrevious)) {
    if ((await newestStatus(client, previous.id))?.state !== 'success') continue;
    const parameters = { deployment_id: previous.id, state: 'inactive' };
    await client.write('createDeploymentStatus', parameters, schemas/* object */.Ikc({}));
    return;
  }
}

/** GitHub lists the newest first. */
async function newestDeployments(
  client              ,
  environment        ,
)                                                       {
  const pages = client.pages('deployments', { environment }, deploymentSchema);
  const first = await pages.next();
  return first.done === true ? [] : first.value;
}

async function newestStatus(
  client              ,
  id        ,
)                                                    {
  const all = await client.list('deploymentStatuses', { deployment_id: id }, deployments_statusSchema);
  return all.reduce                                  (
    (last, status) => (last === undefined || status.id > last.id ? status : last),
    undefined,
  );
}

async function saysSame(client              , id        , wanted              )                   {
  const newest = await newestStatus(client, id);
  return (
    newest?.state === wanted.state &&
    deployments_isSame(newest.description, wanted.description) &&
    deployments_isSame(newest.environment_url, wanted.environment_url) &&
    deployments_isSame(newest.log_url, wanted.log_url)
  );
}

/** What an older server does not show at all cannot be seen to differ: else it would be written each time. */
function deployments_isSame(found                           , wanted                    )          {
  return found === undefined || (found ?? '') === (wanted ?? '');
}

async function createDeployment(client              , mirror                  )                  {
  const { deployment, environment, commit, description } = mirror;
  const parameters = {
    ref: commit,
    task: 'deploy',
    auto_merge: false,
    // The gates have asked already; GitHub would refuse an older commit by the newer one's checks.
    required_contexts: [],
    payload: { waybill: deployment },
    environment,
    description: (0,cut/* cut */.J)(description, maximumDescription),
    transient_environment: false,
    production_environment: isProduction(mirror),
  };
  const schema = schemas/* object */.Ikc({ id: schemas/* int */.Whr().positive() }).transform(({ id }) => id);
  return client.writeOnce('createDeployment', parameters, schema, {
    look: () => findDeployment(client, mirror),
    refused: ({ status, words }             ) =>
      status === 422 && /no ref found/i.test(words) ? unknownCommit(commit) : undefined,
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/environment.js

                                                                  
                                                       

const reviewerSchema = schemas/* union */.KCZ([
  schemas/* object */.Ikc({ type: schemas/* literal */.euz('User'), reviewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }) }),
  schemas/* object */.Ikc({ type: schemas/* literal */.euz('Team'), reviewer: schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }) }),
]);

const ruleSchema = schemas/* union */.KCZ([
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz('required_reviewers'),
    prevent_self_review: schemas/* boolean */.zMY().default(false),
    reviewers: schemas/* array */.YOg(reviewerSchema).max(100).default([]),
  }),
  // Wait timers, branch policies and rules of Apps: none of them names a person.
  schemas/* object */.Ikc({ type: schemas/* string */.YjP().refine((type) => type !== 'required_reviewers') }),
]);

const environmentSchema = schemas/* object */.Ikc({
  name: schemas/* string */.YjP(),
  protection_rules: schemas/* array */.YOg(ruleSchema).max(100).default([]),
  deployment_branch_policy: schemas/* object */.Ikc({ protected_branches: schemas/* boolean */.zMY(), custom_branch_policies: schemas/* boolean */.zMY() })
    .nullish(),
  // Absent on older servers, where administrators may.
  can_admins_bypass: schemas/* boolean */.zMY().default(true),
});
                                                     

const patternSchema = schemas/* object */.Ikc({
  name: schemas/* string */.YjP().min(1).max(255),
  type: schemas/* enum */.k5n(['branch', 'tag']).default('branch'),
});

/**
 * Reads how an environment restricts what may run in it
 * (https://docs.github.com/en/rest/deployments/environments#get-an-environment).
 * @param client the repository
 * @param name the environment
 * @returns its facts; `missing` where there is none of this name
 */
async function environmentFacts(
  client              ,
  name        ,
)                            {
  const parameters = { environment_name: name };
  const found = await client.find('environment', parameters, environmentSchema);
  if (found === undefined) return { kind: 'missing' };
  const reviews = found.protection_rules.flatMap((rule) => ('reviewers' in rule ? [rule] : []));
  const reviewers = reviews.flatMap((rule) => rule.reviewers).map(reviewerName);
  return {
    kind: 'present',
    admits: await admittedRefs(client, name, found),
    reviewers: [...new Set(reviewers)].sort(),
    preventsSelfReview: reviews.some((rule) => rule.prevent_self_review),
    adminsMayBypass: found.can_admins_bypass,
  };
}

function reviewerName(entry                                )         {
  return entry.type === 'Team' ? `team:${entry.reviewer.slug}` : entry.reviewer.login;
}

/** https://docs.github.com/en/rest/deployments/branch-policies#list-deployment-branch-policies */
async function admittedRefs(
  client              ,
  name        ,
  { deployment_branch_policy: policy }             ,
)                        {
  if (policy?.protected_branches === true) return { kind: 'protected' };
  if (policy?.custom_branch_policies !== true) return { kind: 'all' };
  const parameters = { environment_name: name };
  const key = 'branch_policies';
  const patterns = await client.list('environmentBranches', parameters, patternSchema, { key });
  const named = (wanted                  )           =>
    patterns.filter(({ type }) => type === wanted).map((pattern) => pattern.name);
  return { kind: 'named', branches: named('branch').sort(), tags: named('tag').sort() };
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/github/github-client.js + 22 modules
var github_client = __webpack_require__(10519);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/patch-pull.js
                                                       


/** What is to be different; what is absent stays. */
                             
                          
                         
                            
 

/**
 * Changes a pull request (https://docs.github.com/en/rest/pulls/pulls#update-a-pull-request).
 * @param client the repository
 * @param number which pull request
 * @param fields what is to be different
 * @returns it as it is then
 */
async function patchPull(
  client              ,
  number        ,
  fields            ,
)                {
  return client.write('updatePull', { pull_number: number, ...fields }, pullSchema);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/close-pull-request.js


                                                        
                                                       




/**
 * @param client the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param reason why it is closed; kept beside its markers, and said in a comment
 * @returns the closed pull request; unchanged where it was closed already
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED where it is merged
 */
async function closePullRequest(
  client              ,
  effect               ,
  number        ,
  reason        ,
)                                {
  const pull = await requirePull(client, number);
  const state = stateOf(pull);
  if (state === 'merged') throw ended(client, pull);
  if (state === 'closed') return { value: presented(client, pull), changed: false };
  const { text, block } = bodyOf(client, pull);
  const body = (0,pull_request_body/* joinBody */.HN)(text, { ...(block ?? (0,pull_request_body/* newBlock */.eT)(pull.head.sha, {})), reason });
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const closed = await patchPull(within, number, { state: 'closed', body });
    // Somebody merged it in between: GitHub takes the request, and it stays merged.
    if (stateOf(closed) === 'merged') throw ended(client, closed);
    await say(within, number, reason);
    return { value: presented(client, closed), changed: true };
  });
}

/** People do not see what programs keep in the body. */
async function say(client              , number        , text        )                {
  const parameters = { issue_number: number, body: text };
  // A comment whose answer was lost is not written again: twice is worse than maybe not.
  const look = ()                  => Promise.resolve({});
  await client.writeOnce('comment', parameters, schemas/* object */.Ikc({}), { look });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/commit-files.js

                                                  


                                                                         


                                                       

/** What a step writes at once; beyond it git itself is the better way. */
const maximumFiles = 1000;
const maximumBytes = 25 * 1024 * 1024;

const commit_files_query = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const commit_files_answerSchema = schemas/* object */.Ikc({
  createCommitOnBranch: schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ oid: vocabulary/* commitShaSchema */.jr }) }),
});

/**
 * Commits files by GitHub itself, which signs such a commit: it is verified, and its author is the token's account
 * (https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch). New files are plain ones.
 * @param client the repository
 * @param effect signal and fence
 * @param git the same repository: it tells where the branch is
 * @param request the branch, where it was, and what changes
 * @returns the commit, or where the branch is when it is not where it was
 * @throws FORGE_COMMIT_REFUSED where a rule of the branch does not let it through; FORGE_FORBIDDEN
 */
async function commitFiles(
  client              ,
  effect               ,
  git               ,
  request                    ,
)                             {
  const input = inputOf(client, request);
  return (0,src_effect/* performEffect */.d)('git.push', effect, async (signal)                             => {
    const within = client.within(signal);
    const look = ()                               => findWritten(within, git, request);
    try {
      const answer = await (0,graphql_answer/* mutate */.Tk)(within, 'commitOnBranch', {
        ...{ query: commit_files_query, input, schema: commit_files_answerSchema, look },
      });
      return {
        kind: 'committed',
        commit: 'commit' in answer ? answer.commit : answer.createCommitOnBranch.commit.oid,
      };
    } catch (error) {
      if (!(error instanceof graphql_answer/* GraphqlFault */.gk)) throw error;
      return commit_files_judged(git, request, error);
    }
  });
}

                   
                             
 

/** What GitHub says is not trusted to tell the one from the other: git says where the branch is. */
async function commit_files_judged(
  git               ,
  { branch, expectedHead }                    ,
  fault              ,
)                             {
  if (fault.isUnknownHere) {
    return {
      kind: 'not-supported',
      reason: `this server cannot commit by its API (${fault.words})`,
    };
  }
  const head = await git.readRef(`refs/heads/${branch}`);
  if (head !== expectedHead || fault.type === 'STALE_DATA') return { kind: 'conflict', head };
  throw (0,error_codes/* forgeError */.C)('FORGE_COMMIT_REFUSED', {
    message: `Expected ${branch} to take the commit; it is still at ${head}, and GitHub refused: ${fault.words || fault.type}.`,
    remedy:
      'Let the account of this token write to the branch (Settings > Rules), or propose the change by a pull request.',
    facts: { branch, head },
    cause: fault.error,
  });
}

function inputOf(
  { repository }              ,
  { branch, expectedHead, files, message }                    ,
)                                    {
  const [headline = '', ...rest] = message.split('\n');
  const all = [...files];
  const bytes = all.reduce((sum, [, content]) => sum + (content?.byteLength ?? 0), 0);
  if (headline.trim() === '' || all.length === 0 || all.length > maximumFiles)
    throw invalid(`a message and 1 to ${String(maximumFiles)} files`, String(all.length));
  if (bytes > maximumBytes) throw invalid(`at most ${String(maximumBytes)} bytes`, String(bytes));
  return {
    branch: { repositoryNameWithOwner: repository, branchName: branch },
    expectedHeadOid: expectedHead,
    message: { headline, body: rest.join('\n').trim() },
    fileChanges: {
      additions: all.flatMap(([path, content]) =>
        content === undefined ? [] : [{ path, contents: Buffer.from(content).toString('base64') }],
      ),
      deletions: all.flatMap(([path, content]) => (content === undefined ? [{ path }] : [])),
    },
  };
}

/** After an answer that was lost: a commit on the expected head with this message and these very files is ours. */
async function findWritten(
  client              ,
  git               ,
  { branch, expectedHead, files, message }                    ,
)                               {
  const commit = await git.readRef(`refs/heads/${branch}`);
  if (commit === undefined || commit === expectedHead) return undefined;
  const found = await readForgeCommit(client, commit);
  const isOn = found?.parents.length === 1 && found.parents[0] === expectedHead;
  if (!isOn || found.message.trim() !== message.trim()) return undefined;
  for (const [path, content] of files) {
    const there = await readFile(client, commit, path);
    if (content === undefined ? there !== undefined : !commit_files_isSame(there, content)) return undefined;
  }
  return { commit };
}

function commit_files_isSame(there                        , content            )          {
  return there !== undefined && Buffer.compare(there, content) === 0;
}

function invalid(expected        , found        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_DOCUMENT_INVALID', {
    message: `Expected a commit of ${expected}, found ${found}.`,
    remedy: 'Commit less at once.',
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/comment-key.js
var comment_key = __webpack_require__(54878);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/pull-request-comments.js




                                           
                                                       


/** https://docs.github.com/en/rest/issues/comments; GitHub refuses longer ones. */
const maximumComment = 65_536;

const commentSchema = schemas/* object */.Ikc({
  id: schemas/* int */.Whr().positive(),
  html_url: schemas/* string */.YjP().max(2048),
  body: schemas/* string */.YjP().nullish(),
  user: schemas/* object */.Ikc({ type: schemas/* string */.YjP().optional() }).nullish(),
  author_association: schemas/* string */.YjP().nullish(),
});
                                             

/** Who may write here anyway; what a stranger wrote, he could change again. */
const insiders                    = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/**
 * Keeps one comment for each key: made once, then edited in place, which tells nobody anew
 * (https://docs.github.com/en/rest/issues/comments).
 * @param client the repository
 * @param effect signal and fence
 * @param number which pull request, open or not
 * @param key what it is known by: a comment of HTML in its last line, which GitHub does not show
 * @param body its text
 * @returns where people look at it
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_NAME_INVALID, FORGE_DOCUMENT_INVALID
 */
async function commentOnPullRequest(
  client              ,
  effect               ,
  number        ,
  key        ,
  body        ,
)                           {
  const mark = markOf(key);
  const whole = wholeComment(body, mark);
  await requirePull(client, number);
  const found = await findComment(client, number, mark);
  if (found !== undefined && textOf(found) === whole)
    return { value: found.html_url, changed: false };
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const written =
      found === undefined
        ? await within.writeOnce('comment', { issue_number: number, body: whole }, commentSchema, {
            look: () => findComment(within, number, mark),
          })
        : await within.write('updateComment', { comment_id: found.id, body: whole }, commentSchema);
    return { value: written.html_url, changed: true };
  });
}

async function findComment(
  client              ,
  number        ,
  mark        ,
)                               {
  const parameters = { issue_number: number };
  for await (const page of client.pages('comments', parameters, commentSchema)) {
    const ours = page.find((comment) => isInside(comment) && textOf(comment).endsWith(mark));
    if (ours !== undefined) return ours;
  }
  return undefined;
}

function isInside({ user, author_association }         )          {
  return user?.type === 'Bot' || insiders.includes(author_association ?? '');
}

function textOf({ body }         )         {
  return (body ?? '').replaceAll('\r\n', '\n').trimEnd();
}

function markOf(key        )         {
  return `<!-- waybill-comment ${(0,comment_key/* checkCommentKey */.b)(key)} -->`;
}

function wholeComment(body        , mark        )         {
  const text = body.replaceAll('\r\n', '\n').trimEnd();
  const whole = `${text}\n\n${mark}`;
  if (text !== '' && whole.length <= maximumComment) return whole;
  throw (0,error_codes/* forgeError */.C)('FORGE_DOCUMENT_INVALID', {
    message: `Expected a comment of 1 to ${String(maximumComment - mark.length - 2)} characters, found ${String(text.length)}.`,
    remedy: 'Cut it, and say where the rest is.',
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/pull-request-draft.js


                                                       


const queries = {
  draft: `mutation ($input: ConvertPullRequestToDraftInput!) {
  convertPullRequestToDraft(input: $input) { pullRequest { isDraft } }
}`,
  ready: `mutation ($input: MarkPullRequestReadyForReviewInput!) {
  markPullRequestReadyForReview(input: $input) { pullRequest { isDraft } }
}`,
}         ;

const changedSchema = schemas/* object */.Ikc({ pullRequest: schemas/* object */.Ikc({ isDraft: schemas/* boolean */.zMY() }) });
const pull_request_draft_answerSchema = schemas/* union */.KCZ([
  schemas/* object */.Ikc({ convertPullRequestToDraft: changedSchema }),
  schemas/* object */.Ikc({ markPullRequestReadyForReview: changedSchema }),
]);

/**
 * Makes a pull request a draft, or ready for review; REST has no operation for it
 * (https://docs.github.com/en/graphql/reference/mutations#convertpullrequesttodraft).
 * @param client the repository
 * @param pull the pull request, which is not what it is to be
 * @param draft what it is to be
 * @returns it as it is then
 * @throws FORGE_FORBIDDEN; FORGE_REQUEST_REFUSED where the repository has no drafts
 */
async function setDraft(client              , pull      , draft         )                {
  try {
    await (0,graphql_answer/* mutate */.Tk)(client, 'pullDraft', {
      query: queries[draft ? 'draft' : 'ready'],
      input: { pullRequestId: nodeIdOf(client, pull) },
      schema: pull_request_draft_answerSchema,
      look: async () => {
        const now = await requirePull(client, pull.number);
        return now.draft === draft ? now : undefined;
      },
    });
  } catch (error) {
    throw error instanceof graphql_answer/* GraphqlFault */.gk ? error.error : error;
  }
  return { ...pull, draft };
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/github/permissions.js
var permissions = __webpack_require__(41757);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/pull-request-people.js


                                                     
                                                   
                                                       



/** Who is wanted: accounts, and for reviews also teams as `team:<slug>`. */
                         
                                        
                                        
 

/** Who is still to be asked. */
                              
                                       
                                    
                                        
 

const pull_request_people_accountSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish();
const eventSchema = schemas/* object */.Ikc({
  event: schemas/* string */.YjP(),
  requested_reviewer: pull_request_people_accountSchema,
  requested_team: schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }).nullish(),
  assignee: pull_request_people_accountSchema,
});

const nobody              = { accounts: [], teams: [], assignees: [] };

/**
 * Tells who was never asked. Whoever has given a review is no longer among the requested reviewers, and whom a
 * person took away stays away: so a second run asks nobody again
 * (https://docs.github.com/en/rest/using-the-rest-api/issue-event-types#review_requested).
 * @param client the repository
 * @param pull the pull request; its author is not asked, whom GitHub would refuse
 * @param people who is wanted
 * @param isNew whether it was opened a moment ago, so that nobody was asked before
 */
async function peopleToAsk(
  client              ,
  pull      ,
  people                 ,
  isNew = false,
)                       {
  const { reviewers = [], assignees = [] } = people;
  const isTeam = (name        )          => name.startsWith('team:');
  const author = pull.user?.login ?? '';
  const asked              = {
    accounts: [author, ...(pull.requested_reviewers ?? []).map(({ login }) => login)],
    teams: (pull.requested_teams ?? []).map(({ slug }) => slug),
    assignees: (pull.assignees ?? []).map(({ login }) => login),
  };
  const wanted              = {
    accounts: reviewers.filter((name) => !isTeam(name)),
    teams: reviewers.filter(isTeam).map((name) => name.slice('team:'.length)),
    assignees,
  };
  const missing = without(wanted, asked);
  if (isNobody(missing) || isNew) return missing;
  return without(missing, await askedBefore(client, pull.number));
}

/** @returns whether there is nobody to ask */
function isNobody({ accounts, teams, assignees }             )          {
  return accounts.length + teams.length + assignees.length === 0;
}

function without(wanted             , asked             )              {
  const left = (some                   , there                   )           => {
    const known = new Set(there.map((name) => name.toLowerCase()));
    return some.filter((name) => {
      const isNew = !known.has(name.toLowerCase());
      known.add(name.toLowerCase());
      return isNew;
    });
  };
  return {
    accounts: left(wanted.accounts, asked.accounts),
    teams: left(wanted.teams, asked.teams),
    assignees: left(wanted.assignees, asked.assignees),
  };
}

async function askedBefore(client              , number        )                       {
  const events = await client.list('pullEvents', { issue_number: number }, eventSchema);
  const all = (name        )                => events.filter(({ event }) => event === name);
  const given = (names                                 )           =>
    names.filter((name) => name !== undefined);
  const requests = all('review_requested');
  return {
    accounts: given(requests.map((request) => request.requested_reviewer?.login)),
    teams: given(requests.map((request) => request.requested_team?.slug)),
    assignees: given(all('assigned').map(({ assignee }) => assignee?.login)),
  };
}

/**
 * Asks people: a second request for the same one is the same request
 * (https://docs.github.com/en/rest/pulls/review-requests#request-reviewers-for-a-pull-request,
 * https://docs.github.com/en/rest/issues/assignees#add-assignees-to-an-issue).
 * @param client the repository
 * @param pull the pull request
 * @param people whom
 * @returns it as it is then
 * @throws FORGE_PERSON_REFUSED, FORGE_FORBIDDEN
 */
async function askPeople(
  client              ,
  pull      ,
  people              = nobody,
)                {
  const { accounts, teams, assignees } = people;
  let now = pull;
  if (accounts.length > 0)
    now = await request(client, now, 'requestReviewers', { reviewers: accounts }, accounts);
  if (teams.length > 0)
    now = await request(client, now, 'requestTeams', { team_reviewers: teams }, teams);
  return assignees.length > 0 ? await pull_request_people_assign(client, now, assignees) : now;
}

async function request(
  client              ,
  pull      ,
  name              ,
  whom                                             ,
  names                   ,
)                {
  const isTeams = name === 'requestTeams';
  const refused = ({ status, words, error }             )                    =>
    status === 422 ? refusedPeople(pull, names, words, isTeams, error) : undefined;
  const parameters = { pull_number: pull.number, ...whom };
  const { requested_reviewers, requested_teams } = await client.write(
    name,
    parameters,
    pullSchema,
    { refused },
  );
  return { ...pull, requested_reviewers, requested_teams };
}

async function pull_request_people_assign(
  client              ,
  pull      ,
  assignees                   ,
)                {
  const schema = pullSchema.pick({ assignees: true });
  const parameters = { issue_number: pull.number, assignees };
  const answer = await client.write('addAssignees', parameters, schema);
  // GitHub passes over whom it does not assign, and says nothing.
  const there = new Set((answer.assignees ?? []).map(({ login }) => login.toLowerCase()));
  const missing = assignees.filter((name) => !there.has(name.toLowerCase()));
  if (missing.length === 0) return { ...pull, assignees: answer.assignees };
  throw refusedPeople(pull, missing, 'they are not among its assignees now', false);
}

function refusedPeople(
  { number }      ,
  names                   ,
  words        ,
  isTeams         ,
  cause        ,
)        {
  const kind = isTeams ? 'teams' : 'accounts';
  const more = isTeams ? ` ${(0,permissions/* permissionRemedy */.u)('requestTeams', undefined)}` : '';
  return (0,error_codes/* forgeError */.C)('FORGE_PERSON_REFUSED', {
    message: `Expected pull request ${String(number)} to be given to the ${kind} ${names.slice(0, 20).join(', ')}; GitHub did not: ${words.replace(/\.$/, '')}.`,
    remedy: `Correct the names, and give these ${kind} access to the repository.${more}`,
    facts: { number, names: names.slice(0, 20) },
    ...(cause === undefined ? {} : { cause }),
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/pull-requests.js

                                                  


             
          
                 
              
                    
                   
                     
                                                     
                                                       






/**
 * @param client the repository
 * @param number which pull request
 * @returns it, or undefined where there is none of this number
 */
async function readPullRequest(
  client              ,
  number        ,
)                                   {
  const pull = await findPull(client, number);
  return pull === undefined ? undefined : presented(client, pull);
}

/**
 * Finds pull requests (https://docs.github.com/en/rest/pulls/pulls#list-pull-requests).
 * @param client the repository
 * @param query which ones; every marker named must be equal
 * @returns those that fit, by falling number
 */
async function findPullRequests(
  client              ,
  { state, head, base, markers }                  ,
)                                  {
  const [owner = ''] = client.repository.split('/');
  const parameters = {
    state: state === undefined ? 'all' : state === 'open' ? 'open' : 'closed',
    sort: 'created',
    direction: 'desc',
    ...(head === undefined ? {} : { head: `${owner}:${head}` }),
    ...(base === undefined ? {} : { base }),
  };
  const pulls = await client.list('pulls', parameters, pullSchema);
  return pulls
    .filter((pull) => state === undefined || stateOf(pull) === state)
    .map((pull) => presented(client, pull))
    .filter(
      (pull) =>
        (head === undefined || pull.head === head) &&
        (base === undefined || pull.base === base) &&
        Object.entries(markers ?? {}).every(([name, value]) => pull.markers[name] === value),
    )
    .sort((a, b) => b.number - a.number);
}

/**
 * Opens a pull request (https://docs.github.com/en/rest/pulls/pulls#create-a-pull-request).
 * @param client the repository
 * @param effect signal and fence
 * @param git the same repository: it tells the head's commit, also where that was pushed a moment ago
 * @param request what to open
 * @throws FORGE_PULL_REQUEST_EXISTS, FORGE_PULL_REQUEST_EMPTY, FORGE_BRANCH_UNKNOWN, FORGE_DOCUMENT_INVALID;
 *   FORGE_PERSON_REFUSED, which leaves it open: its fact `number` says which one
 */
async function openPullRequest(
  client              ,
  effect               ,
  git               ,
  request                ,
)                       {
  const { head, base, title, labels = [], markers = {}, draft = false } = request;
  const headSha = await git.readRef(`refs/heads/${head}`);
  if (headSha === undefined) throw unknownBranch(client, head);
  const body = (0,pull_request_body/* joinBody */.HN)(request.body, (0,pull_request_body/* newBlock */.eT)(headSha, markers));
  requireTitle(title);
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const pull = await create(within, { head, base, title, body, draft }, headSha);
    const named = labels.length === 0 ? pull : await setLabels(within, pull, labels);
    const asked = await askPeople(within, named, await peopleToAsk(within, named, request, true));
    return presented(within, asked);
  });
}

async function create(
  client              ,
  parameters                                                                             ,
  headSha           ,
)                {
  const { head, base } = parameters;
  const find = async ()                            => {
    const [found] = await findPullRequests(client, { state: 'open', head, base });
    return found === undefined ? undefined : findPull(client, found.number);
  };
  // GitHub itself refuses a second one of the same head and base: what is there after a lost answer is ours.
  const look = async ()                            => {
    const found = await find();
    return found?.body === parameters.body ? found : undefined;
  };
  try {
    return await client.writeOnce('createPull', parameters, pullSchema, {
      look,
      refused: (fault) => refusal(fault, parameters, client, headSha),
    });
  } catch (error) {
    throw error instanceof AlreadyOpen ? exists(parameters, (await find())?.number) : error;
  }
}

class AlreadyOpen extends Error {}

function refusal(
  { status, words, problem }             ,
  { head, base }                                                  ,
  client              ,
  headSha           ,
)                    {
  if (status !== 422) return undefined;
  if (/a pull request already exists/i.test(words)) return new AlreadyOpen();
  if (/no commits between/i.test(words)) {
    return (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_EMPTY', {
      message: `Expected ${head} to hold commits that ${base} does not have; ${headSha} is in ${base} already.`,
      remedy: 'Nothing is left to merge; commit to the head first.',
      facts: { head, base, headSha },
    });
  }
  if (/draft pull requests are not supported/i.test(words)) return noDrafts(client);
  const wrong = problem.errors.find(({ field, code }) => code === 'invalid' && field !== '');
  if (wrong?.field === 'base') return unknownBranch(client, base);
  return wrong?.field === 'head' ? unknownBranch(client, head) : undefined;
}

function exists(
  { head, base }                                                  ,
  number                    ,
)        {
  return (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_EXISTS', {
    message: `Expected no open pull request from ${head} to ${base}; ${number === undefined ? 'there' : String(number)} is one.`,
    remedy: 'Update that one in place, or close it first.',
    facts: { head, base, ...(number === undefined ? {} : { number }) },
  });
}

/**
 * Changes an open pull request in place; what is equal is not written (law 5). The markers of a program
 * stay, whatever else changes.
 * @param client the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param change what is to be different; what is absent stays
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED, FORGE_DOCUMENT_INVALID, FORGE_PERSON_REFUSED
 */
async function updatePullRequest(
  client              ,
  effect               ,
  number        ,
  change                   ,
)                                {
  const pull = await requirePull(client, number);
  if (stateOf(pull) !== 'open') throw ended(client, pull);
  const fields = changedFields(client, pull, change);
  const labels =
    change.labels === undefined || isSameSet(change.labels, pull) ? undefined : change.labels;
  const draft = change.draft === (pull.draft ?? false) ? undefined : change.draft;
  const people = await peopleToAsk(client, pull, change);
  if (fields === undefined && labels === undefined && draft === undefined && isNobody(people))
    return { value: presented(client, pull), changed: false };
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const edited = fields === undefined ? pull : await patchPull(within, number, fields);
    const named = labels === undefined ? edited : await setLabels(within, edited, labels);
    const drafted = draft === undefined ? named : await setDraft(within, named, draft);
    const asked = await askPeople(within, drafted, people);
    return { value: presented(within, asked), changed: true };
  });
}

function changedFields(
  client              ,
  pull      ,
  { title, body, markers }                   ,
)                         {
  const { text, block } = bodyOf(client, pull);
  if (title !== undefined) requireTitle(title);
  const wanted =
    body === undefined && markers === undefined
      ? undefined
      : (0,pull_request_body/* joinBody */.HN)(body ?? text, {
          ...(block ?? (0,pull_request_body/* newBlock */.eT)(pull.head.sha, {})),
          ...(markers === undefined ? {} : { markers: { ...markers } }),
        });
  const isBodyNew = wanted !== undefined && wanted !== (pull.body ?? '').replaceAll('\r\n', '\n');
  const isTitleNew = title !== undefined && title !== pull.title;
  if (!isBodyNew && !isTitleNew) return undefined;
  return { ...(isTitleNew ? { title } : {}), ...(isBodyNew ? { body: wanted } : {}) };
}

/** https://docs.github.com/en/rest/issues/labels#set-labels-for-an-issue */
async function setLabels(
  client              ,
  pull      ,
  labels                   ,
)                {
  const schema = schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }));
  const parameters = { issue_number: pull.number, labels: [...new Set(labels)] };
  return { ...pull, labels: await client.write('setLabels', parameters, schema) };
}

/** GitHub's labels are the same in capital and small letters. */
function isSameSet(labels                   , pull      )          {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  const there = new Set(pull.labels.map(({ name }) => name.toLowerCase()));
  return wanted.size === there.size && [...wanted].every((label) => there.has(label));
}

function requireTitle(title        )       {
  if (title !== '' && title.length <= 256) return;
  throw (0,error_codes/* forgeError */.C)('FORGE_DOCUMENT_INVALID', {
    message: `Expected a title of 1 to 256 characters, found ${String(title.length)}.`,
    remedy: 'Shorten the title.',
  });
}

function noDrafts({ repository }              )        {
  return (0,error_codes/* forgeError */.C)('FORGE_REQUEST_REFUSED', {
    message: `Expected ${repository} to have drafts of pull requests; GitHub says that it does not support them there.`,
    remedy: 'Leave `draft` out: private repositories have drafts only on paid plans.',
    facts: { repository },
  });
}

function unknownBranch({ repository }              , branch        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_BRANCH_UNKNOWN', {
    message: `Expected a branch ${branch} in ${repository}; there is none.`,
    remedy: 'Push the branch first, or correct its name.',
    facts: { branch },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/pull-request-reviews.js



             
                    
                    
                         
                         
                     

                                                       


/** GitHub shows whoever deleted the account so. */
const ghost = 'ghost';

const pull_request_reviews_accountSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1).max(255) }).nullable();

const mergedSchema = schemas/* object */.Ikc({
  number: schemas/* int */.Whr().positive(),
  html_url: schemas/* string */.YjP().max(2048),
  merged_at: schemas/* string */.YjP().nullable(),
  merge_commit_sha: schemas/* string */.YjP().nullable(),
  head: schemas/* object */.Ikc({ sha: vocabulary/* commitShaSchema */.jr }),
  base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP().min(1).max(255) }),
  user: pull_request_reviews_accountSchema,
});

/**
 * Finds the pull requests that GitHub says were merged as this very commit: by a merge commit, squashed, or as the
 * last commit of a rebase
 * (https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit).
 * @param client the repository
 * @param commit a commit
 * @returns them, by number; empty for a commit that was pushed without one
 * @throws FORGE_COMMIT_UNKNOWN
 */
async function mergedPullRequestsOf(
  client              ,
  commit           ,
)                                        {
  const pulls = await aboutCommit(commit, (options) =>
    client.list('pullsOfCommit', { commit_sha: commit }, mergedSchema, options),
  );
  return pulls
    .filter((pull) => pull.merged_at !== null && pull.merge_commit_sha === commit)
    .map(({ number, html_url, head, base, user }) => ({
      number,
      url: html_url,
      head: head.sha,
      base: base.ref,
      author: user?.login ?? ghost,
    }))
    .sort((a, b) => a.number - b.number);
}

const pull_request_reviews_moment = iso/* datetime */.w$({ offset: true }).transform((text) => new Date(text).toISOString());

const reviewSchema = schemas/* object */.Ikc({
  user: pull_request_reviews_accountSchema,
  state: schemas/* string */.YjP(),
  commit_id: vocabulary/* commitShaSchema */.jr.nullish(),
  submitted_at: pull_request_reviews_moment.nullish(),
  html_url: schemas/* string */.YjP().max(2048),
});

/** The words of https://docs.github.com/en/graphql/reference/enums#pullrequestreviewstate, which REST uses too. */
const states                                              = new Map([
  ['APPROVED', 'approved'],
  ['CHANGES_REQUESTED', 'changes-requested'],
  ['DISMISSED', 'dismissed'],
  ['COMMENTED', 'commented'],
  ['PENDING', 'pending'],
]);

/**
 * Reads the reviews of a pull request (https://docs.github.com/en/rest/pulls/reviews#list-reviews-for-a-pull-request).
 * @param client the repository
 * @param number which pull request
 * @returns its reviews in GitHub's order, the oldest first
 * @throws FORGE_PULL_REQUEST_UNKNOWN; FORGE_ANSWER_INVALID for a state that is not known (law 7)
 */
async function pullRequestReviewsOf(
  client              ,
  number        ,
)                                  {
  await requirePull(client, number);
  const all = await client.list('pullReviews', { pull_number: number }, reviewSchema);
  return { kind: 'reviews', reviews: all.map((review) => pull_request_reviews_presented(review, number)) };
}

function pull_request_reviews_presented(review                              , number        )                    {
  const state = states.get(review.state);
  if (state === undefined) {
    throw (0,error_codes/* forgeError */.C)('FORGE_ANSWER_INVALID', {
      message: `Expected reviews of pull request ${String(number)} whose state is one of ${[...states.keys()].join(', ')}; found ${JSON.stringify(review.state.slice(0, 100))}.`,
      remedy: 'A newer version of Waybill may know this state; report it.',
      facts: { number },
    });
  }
  return {
    reviewer: review.user?.login ?? ghost,
    state,
    commit: review.commit_id ?? undefined,
    at: review.submitted_at ?? undefined,
    url: review.html_url,
  };
}

const permissionSchema = schemas/* object */.Ikc({ permission: schemas/* string */.YjP() });

/** What GitHub's four words say of writing: `maintain` is told as `write`, `triage` as `read`. */
const writing                    = ['admin', 'write'];

/** What GitHub allows in the name of a person's account; an App's ends in `[bot]` and has no such permission. */
const personsName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/**
 * Asks what GitHub lets an account do in the repository
 * (https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user). The
 * `author_association` of a review does not say it: a member of the organisation, or a collaborator, may be one
 * who only reads.
 * @param client the repository
 * @param account its login
 * @returns whether it may write; false for an App, an unknown account and a word that is not known
 */
async function mayWriteTo(client              , account        )                   {
  if (!personsName.test(account)) return false;
  const found = await client.find('accountPermission', { username: account }, permissionSchema);
  return found !== undefined && writing.includes(found.permission);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/name-rules.js
                                                      

                                             

                                                       


const bypassSchema = schemas/* object */.Ikc({ current_user_can_bypass: schemas/* string */.YjP().nullish() });

/** Each costs a request. */
const name_rules_maximumRulesets = 50;

/**
 * Tells what rulesets keep for a branch of a name; the branch need not exist
 * (https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch), and whether whoever asks may walk around it
 * (https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset: `current_user_can_bypass`).
 * @param client the repository
 * @param branch the name
 */
async function nameRules(client              , branch        )                     {
  const found = await (0,unreadable/* readable */.H)((o) => client.list('branchRules', { branch }, branchRuleSchema, o));
  if (found.kind === 'unreadable') {
    return { rules: [], bypassable: [], remark: noRulesets(client, found.fault) };
  }
  const holders = new Map                                        ();
  for (const rule of found.value) {
    for (const word of ruleWord(rule)) {
      const ids = holders.get(word) ?? [];
      holders.set(word, [...ids, rule.ruleset_id ?? undefined]);
    }
  }
  const ids = [...new Set([...holders.values()].flat())].filter((id) => id !== undefined);
  const passes = new Map                             ();
  for (const id of ids.slice(0, name_rules_maximumRulesets)) passes.set(id, await mayBypass(client, id));
  const passOf = (id                    )                      =>
    id === undefined ? undefined : passes.get(id);
  const rules = [...holders.keys()].sort();
  const isUnseen = [...holders.values()].flat().some((id) => passOf(id) === undefined);
  return {
    rules,
    bypassable: rules.filter((rule) =>
      (holders.get(rule) ?? []).every((id) => passOf(id) === true),
    ),
    ...(isUnseen
      ? { remark: 'GitHub does not show of every ruleset whether this account may walk around it' }
      : {}),
  };
}

/** A word that is not known is none that says never (law 7); undefined where GitHub does not say. */
async function mayBypass(client              , id        )                               {
  const parameters = { ruleset_id: id, includes_parents: true };
  const found = await (0,unreadable/* readable */.H)((o) => client.get('ruleset', parameters, bypassSchema, o));
  const word = found.kind === 'read' ? found.value.current_user_can_bypass : undefined;
  return word === undefined || word === null ? undefined : word !== 'never';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/runs.js



                                                                                       

                                                       


const runSchema = schemas/* object */.Ikc({
  event: schemas/* string */.YjP().min(1),
  head_branch: schemas/* string */.YjP().nullish(),
  head_sha: vocabulary/* commitShaSchema */.jr,
  head_repository: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish(),
  run_attempt: schemas/* int */.Whr().positive().default(1),
  path: schemas/* string */.YjP(),
  status: schemas/* string */.YjP().nullable(),
  referenced_workflows: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), sha: schemas/* string */.YjP() }))
    .max(100)
    .nullish(),
  actor: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
  html_url: schemas/* string */.YjP(),
});
                                     

const runs_reviewSchema = schemas/* object */.Ikc({
  state: schemas/* enum */.k5n(['approved', 'rejected', 'pending']),
  comment: schemas/* string */.YjP().nullish(),
  environments: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional() })).max(100),
  user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }),
});

/**
 * Reads the run that an owner says it is, from the repository that it says it is of
 * (https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run).
 * @param client the repository of the forge; another one of the owner is asked with the same token
 * @param owner who asks
 * @returns the newest attempt's facts; `missing` where there is no such run
 */
async function runFacts(client              , owner       )                    {
  const run = await readRun(client, owner);
  if (run === undefined) return { kind: 'missing' };
  const referenced                       = [];
  for (const workflow of run.referenced_workflows ?? [])
    referenced.push(await referencedWorkflow(client, workflow));
  return {
    kind: 'present',
    event: run.event,
    headBranch: run.head_branch ?? undefined,
    headSha: run.head_sha,
    headRepository: run.head_repository?.full_name,
    attempt: run.run_attempt,
    ended: run.status === 'completed',
    workflow: withoutRef(run.path),
    referenced,
    ...(run.referenced_workflows === undefined ? { referencedUntold: true } : {}),
    actor: run.actor?.login ?? 'ghost',
    url: run.html_url,
  };
}

async function readRun(client              , owner       )                           {
  const repository = (0,address/* githubRepositoryName */.lW)(owner.repository);
  // Runs of other systems (a process, another forge) have other ids and owners.
  if (repository === undefined || !/^\d{1,15}$/.test(owner.run)) return undefined;
  return client.at(repository).find('run', { run_id: Number(owner.run) }, runSchema);
}

/** `owner/name/path@ref`, as GitHub writes a called workflow. */
async function referencedWorkflow(
  client              ,
  { path, sha }                                                 ,
)                              {
  const [, owner, name, file] = /^([^/@]+)\/([^/@]+)\/([^@]+)(?:@.*)?$/s.exec(path) ?? [];
  const repository = (0,address/* githubRepositoryName */.lW)(`${owner ?? ''}/${name ?? ''}`);
  if (repository === undefined || file === undefined) throw workflowInvalid(path);
  return {
    repository,
    path: file,
    sha: vocabulary/* commitShaSchema */.jr.safeParse(sha).data,
    fork: await isFork(client.at(repository)),
  };
}

function withoutRef(path        )         {
  return path.replace(/@.*$/s, '');
}

function workflowInvalid(path        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_ANSWER_INVALID', {
    message: `Expected GitHub to name a called workflow as owner/name/path@ref, found ${JSON.stringify(path.slice(0, 200))}.`,
    remedy: 'A newer version of Waybill may know this form; report it.',
  });
}

const working = ['queued', 'in_progress', 'waiting', 'requested', 'pending'];

/**
 * @param client the repository of the forge
 * @param owner who holds something
 * @returns whether the owner's attempt still works; `unknown` (the lease decides) where GitHub does not show
 *   the run or calls its status by a word that is not known
 */
async function runStateOf(client              , owner       )                    {
  const run = await visibleRun(client, owner);
  if (run === undefined || run.run_attempt < owner.attempt) return 'unknown';
  // A run is run again only after it has ended.
  if (run.run_attempt > owner.attempt || run.status === 'completed') return 'ended';
  return working.includes(run.status ?? '') ? 'running' : 'unknown';
}

async function visibleRun(client              , owner       )                           {
  try {
    return await readRun(client, owner);
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'FORGE_FORBIDDEN')) return undefined;
    throw error;
  }
}

/**
 * Reads who let the owner's run into an environment
 * (https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run); GitHub
 * tells neither time nor attempt.
 * @param client the repository of the forge
 * @param owner whose run
 * @param environment the environment
 * @returns its reviews in GitHub's order
 * @throws FORGE_RUN_UNKNOWN
 */
async function environmentReviews(
  client              ,
  owner       ,
  environment        ,
)                       {
  const repository = (0,address/* githubRepositoryName */.lW)(owner.repository);
  if (repository === undefined || !/^\d{1,15}$/.test(owner.run)) throw runUnknown(owner);
  const parameters = { run_id: Number(owner.run) };
  const schema = schemas/* array */.YOg(runs_reviewSchema).max(1000);
  const all = await client.at(repository).find('runReviews', parameters, schema);
  if (all === undefined) throw runUnknown(owner);
  // GitHub takes names of environments in any case, and shows them as they were made.
  const wanted = environment.toLowerCase();
  const reviews = all
    .filter(({ environments }) => environments.some(({ name }) => name?.toLowerCase() === wanted))
    .map(({ user, state, comment }) => ({ reviewer: user.login, state, comment: comment ?? '' }));
  return { kind: 'reviews', reviews };
}

function runUnknown({ repository, run }       )        {
  return (0,error_codes/* forgeError */.C)('FORGE_RUN_UNKNOWN', {
    message: `Expected a workflow run ${run} of ${repository}; GitHub knows none.`,
    remedy: 'Start the promotion from a workflow run of the repository.',
    facts: { repository, run },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/statuses.js






                                                       

const statuses_statusSchema = schemas/* object */.Ikc({
  context: schemas/* string */.YjP(),
  state: schemas/* enum */.k5n(forge/* statusStates */.Vc),
  description: schemas/* string */.YjP().nullish(),
  target_url: schemas/* string */.YjP().nullish(),
});

/**
 * @param client the repository
 * @param commit the commit
 * @returns every context's status, sorted by context
 *   (https://docs.github.com/en/rest/commits/statuses#get-the-combined-status-for-a-specific-reference)
 * @throws FORGE_COMMIT_UNKNOWN
 */
async function readStatuses(
  client              ,
  commit           ,
)                                   {
  const found = await aboutCommit(commit, (options) =>
    client.list('combinedStatus', { ref: commit }, statuses_statusSchema, { ...options, key: 'statuses' }),
  );
  return found
    .map(({ context, state, description, target_url }) => ({
      context,
      state,
      description: description ?? '',
      ...(target_url === null || target_url === undefined || target_url === ''
        ? {}
        : { url: target_url }),
    }))
    .sort((a, b) => (a.context < b.context ? -1 : 1));
}

/**
 * Sets statuses of one commit; those that say the same already are not written again, since a commit takes
 * only a thousand of each context (https://docs.github.com/en/rest/commits/statuses#create-a-commit-status).
 * @param client the repository
 * @param effect signal and fence
 * @param commit the commit
 * @param statuses what to say
 * @returns how many were given, and whether anything was written
 * @throws FORGE_COMMIT_UNKNOWN, FORGE_NAME_INVALID
 */
async function setStatuses(
  client              ,
  effect               ,
  commit           ,
  statuses                         ,
)                           {
  const wanted = new Map(statuses.map((status) => [status.context, checked(status)]));
  const there = wanted.size === 0 ? [] : await readStatuses(client, commit);
  const different = [...wanted.values()].filter(
    (status) => !there.some((known) => statuses_isSame(known, status)),
  );
  if (different.length === 0) return { value: statuses.length, changed: false };
  await (0,src_effect/* performEffect */.d)('forge.status', effect, async (signal) => {
    for (const status of different) await writeStatus(client.within(signal), commit, status);
  });
  return { value: statuses.length, changed: true };
}

async function writeStatus(
  client              ,
  commit           ,
  { context, state, description, url }              ,
)                {
  const body = { context, state, description, ...(url === undefined ? {} : { target_url: url }) };
  // The same status twice is one status: the newest of a context counts.
  await aboutCommit(commit, (options) =>
    client.write(
      'createStatus',
      { sha: commit, ...body },
      schemas/* object */.Ikc({ state: schemas/* literal */.euz(state) }),
      options,
    ),
  );
}

function checked(status              )               {
  const { context, description } = status;
  if (context !== '' && context.length <= 255)
    return { ...status, description: (0,cut/* cut */.J)(description, 140) };
  throw (0,name_invalid/* nameInvalid */.j)('the context of a status, 1 to 255 characters', context, 'Shorten the name.');
}

function statuses_isSame(known              , wanted              )          {
  return (
    known.context === wanted.context &&
    known.state === wanted.state &&
    known.description === wanted.description &&
    known.url === wanted.url
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/github-forge.js

                                         

                                                                   











                                                       










/**
 * The forge of GitHub and GitHub Enterprise Server: what its REST API says now; signed approvals are refs of
 * the repository, since the API has no place for documents.
 * @param options the repository, where its server is, the token, git
 * @returns the forge
 * @throws FORGE_ADDRESS_INVALID
 */
function createGithubForge(options                    )        {
  const { git, identity, signal, fence, serverUrl, clock = time/* systemClock */.ml } = options;
  (0,address/* checkRepository */.n_)(options.repository);
  const client = new github_client/* GithubClient */.t(options);
  const fenced = fence === undefined ? {} : { fence };
  const effect                = { signal, ...fenced };
  const documents                  = { repository: git, identity, signal, ...fenced };
  const pages = `${serverUrl.replace(/\/+$/, '')}/${options.repository}`;
  return {
    kind: 'github',
    keepsReviews: true,
    // Seen in every commit that GitHub makes itself: web-flow's address.
    ownCommitter: `noreply@${new URL(serverUrl).hostname}`,
    defaultBranch: () => defaultBranchOf(client),
    branch: (name) => branchFacts(client, name),
    nameRules: (name) => nameRules(client, name),
    ancestry: (commit, branch) => ancestryOf(client, commit, branch),
    compare: (commit, other) => compareCommits(client, commit, other),
    commit: (sha) => readForgeCommit(client, sha),
    treeOf: (sha) => treeOf(client, sha),
    readFile: (commit, path) => readFile(client, commit, path),
    environment: (name) => environmentFacts(client, name),
    bypass: (branch, commit) => bypassFacts(client, branch, commit, clock),
    checks: (commit) => checksOf(client, commit),
    mergedPullRequests: (commit) => mergedPullRequestsOf(client, commit),
    pullRequestReviews: (number) => pullRequestReviewsOf(client, number),
    mayWrite: (account) => mayWriteTo(client, account),
    run: (owner) => runFacts(client, owner),
    environmentReviews: (owner, environment) => environmentReviews(client, owner, environment),
    mirrorDeployment: (mirror) => mirrorDeployment(client, effect, mirror, serverUrl),
    setStatus: (commit, ...statuses) => setStatuses(client, effect, commit, statuses),
    statuses: (commit) => readStatuses(client, commit),
    findPullRequests: (query) => findPullRequests(client, query),
    pullRequest: (number) => readPullRequest(client, number),
    openPullRequest: (request) => openPullRequest(client, effect, git, request),
    updatePullRequest: (number, change) => updatePullRequest(client, effect, number, change),
    closePullRequest: (number, reason) => closePullRequest(client, effect, number, reason),
    mergePullRequest: (number, request) => mergePullRequest(client, effect, git, number, request),
    autoMergePullRequest: (number, request) =>
      autoMergePullRequest(client, effect, git, number, request),
    commentOnPullRequest: (number, key, body) =>
      commentOnPullRequest(client, effect, number, key, body),
    compareUrl: (from, to) => `${pages}/compare/${from}...${to}`,
    commitUrl: (sha) => `${pages}/commit/${sha}`,
    commitFiles: (request) => commitFiles(client, effect, git, request),
    storeAttestation: (subject, bundle) => storeAttestation(client, effect, subject, bundle),
    storeApproval: (subject, approver, document) =>
      (0,approvals/* storeApproval */.B)(documents, subject, approver, document),
    approvals: (subject) => (0,approvals/* readApprovals */.R)(documents, subject),
    runState: (owner) => runStateOf(client, owner),
  };
}


/***/ }),

/***/ 22170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readable)
/* harmony export */ });
                                                     

/** What GitHub does not show to this token, or does not have on this server. */
class Unreadable extends Error {
                    name = 'Unreadable';
           fault             ;

  constructor(fault             ) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Something that was read, or the answer that kept it back. */
                         
                                                
                                                                 

/**
 * Reads what may be kept back: what needs rights that not every token can have, or a plan, or a newer server.
 * @param read makes a call with the option `refused` that it gets
 * @returns what was read, or the answer of status 403 or 404; a rate limit, also a 403, keeps nothing back for
 *   good and is thrown
 */
async function readable   (
  read                                                                                 ,
)                       {
  const refused = (fault             )                    =>
    (fault.status === 403 || fault.status === 404) && !fault.isTransient
      ? new Unreadable(fault)
      : undefined;
  try {
    return { kind: 'read', value: await read({ refused }) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', fault: error.fault };
    throw error;
  }
}


/***/ }),

/***/ 87027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ joinBody),
/* harmony export */   Xi: () => (/* binding */ splitBody),
/* harmony export */   eT: () => (/* binding */ newBlock)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58872);




/**
 * What a program keeps in a pull request's body: the last thing in it, a comment of HTML, which forges do
 * not show.
 */
const blockSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
  createdHeadSha: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr,
  markers: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(50), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255)),
  reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000).optional(),
});
                                                    

/** A body, taken apart. */
                            
                                    
                        
                                        
 

const opening = '<!-- waybill ';
const closing = ' -->';
/** What GitHub takes at most (https://docs.github.com/en/rest/pulls/pulls); other forges take more. */
const maximumBody = 65_536;

/**
 * @param text what people read
 * @param block what programs read
 * @returns the body
 * @throws FORGE_DOCUMENT_INVALID where it is too long, or the text holds such a block itself
 */
function joinBody(text        , block           )         {
  const markers = Object.fromEntries(
    Object.entries(block.markers).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const result = blockSchema.safeParse({ ...block, markers });
  if (!result.success) throw invalid('markers and reason do not fit', 'Shorten them.');
  if (text.includes(opening)) throw invalid('the text holds a block of Waybill', 'Take it out.');
  // A hyphen or an angle bracket in a value could end the comment.
  const json = JSON.stringify(result.data).replace(
    /[-<>]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
  const body = `${text.trimEnd()}${text.trimEnd() === '' ? '' : '\n\n'}${opening}${json}${closing}`;
  if (body.length <= maximumBody) return body;
  throw invalid(`it would have ${String(body.length)} characters`, 'Shorten the text.');
}

/**
 * @param body a pull request's body, as the forge gives it
 * @param number whose
 * @returns its parts; no block where people opened it, or took the block out
 * @throws FORGE_DOCUMENT_INVALID for a block that was changed into something else
 */
function splitBody(body        , number        )            {
  const unified = body.replaceAll('\r\n', '\n');
  const start = unified.indexOf(opening);
  if (start < 0) return { text: unified.trimEnd(), block: undefined };
  const rest = unified.slice(start + opening.length);
  // The JSON has no hyphen: the first end of a comment is that of the block.
  const end = rest.indexOf(closing);
  const block = end < 0 ? undefined : parseBlock(rest.slice(0, end));
  // Whoever writes at the end of the description writes behind the block, which is not shown.
  const after = end < 0 ? '' : rest.slice(end + closing.length).trim();
  const before = unified.slice(0, start).trimEnd();
  const text = [before, after].filter((part) => part !== '').join('\n\n');
  if (block !== undefined) return { text, block };
  throw invalid(
    `the block of Waybill at the end of pull request ${String(number)} was changed`,
    'Take out the whole comment that begins with `<!-- waybill`, or restore it from the history of the description (its "edited" menu).',
  );
}

function parseBlock(json        )                        {
  try {
    return blockSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/**
 * @param head a head's commit
 * @param markers what a program finds the pull request by
 * @returns the block of a new pull request
 */
function newBlock(head           , markers                                  )            {
  return { version: 1, createdHeadSha: head, markers: { ...markers } };
}

function invalid(problem        , remedy        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .forgeError */ .C)('FORGE_DOCUMENT_INVALID', {
    message: `Expected the body of a pull request that the forge can hold and Waybill can read; ${problem}.`,
    remedy,
  });
}


/***/ })

};
})
