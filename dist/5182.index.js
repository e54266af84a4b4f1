(function (exports, __distFolder) {'use strict';
exports.ids = [5182];
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

/***/ 65182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGiteaForge: () => (/* binding */ createGiteaForge)
});

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/git-documents/approvals.js + 1 modules
var approvals = __webpack_require__(77330);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var src_effect = __webpack_require__(31914);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/error-codes.js
var error_codes = __webpack_require__(58872);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/pull-request-body.js
var pull_request_body = __webpack_require__(87027);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/pull-request.js

                                                  


                                                                           

                                                     

const accountSchema = schemas/* object */.Ikc({
  id: schemas/* int */.Whr(),
  login: schemas/* string */.YjP().min(1),
  email: schemas/* string */.YjP().nullish(),
});

const list =                      (item   ) =>
  schemas/* array */.YOg(item)
    .max(1000)
    .nullish()
    .transform((items) => items ?? []);

/** A pull request (https://docs.gitea.com/api/#tag/repository/operation/repoGetPullRequest). */
const pullSchema = schemas/* object */.Ikc({
  number: schemas/* int */.Whr().positive(),
  html_url: schemas/* string */.YjP(),
  title: schemas/* string */.YjP(),
  body: schemas/* string */.YjP().nullish(),
  state: schemas/* enum */.k5n(['open', 'closed']),
  draft: schemas/* boolean */.zMY().nullish(),
  merged: schemas/* boolean */.zMY(),
  merge_commit_sha: vocabulary/* commitShaSchema */.jr.nullish(),
  merged_by: accountSchema.nullish(),
  mergeable: schemas/* boolean */.zMY().nullish(),
  head: schemas/* object */.Ikc({
    // The branch's name; `ref` is another one as soon as the branch is gone.
    label: schemas/* string */.YjP(),
    ref: schemas/* string */.YjP(),
    sha: schemas/* string */.YjP(),
    // Absent where the fork that it came from was deleted.
    repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish(),
  }),
  base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP() }),
  labels: list(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
  user: accountSchema.nullish(),
  requested_reviewers: list(accountSchema),
  requested_reviewers_teams: list(schemas/* object */.Ikc({ name: schemas/* string */.YjP().min(1) })),
  assignees: list(accountSchema),
  // Since Gitea 1.26: a change of the body names the version that it was made from.
  content_version: schemas/* int */.Whr().nonnegative().nullish(),
});
                                              

/** What pull requests are read and written with. */
                            
                               
                                                             
                              
 

/** What the server takes for a draft where its administrator changed nothing. */
const draftPrefix = /^(?:WIP:|\[WIP\])\s*/i;

/**
 * @param title what the pull request is called
 * @param isDraft whether it is one
 * @returns the title as the server must have it: a draft is one by its title's beginning
 */
function titleOf(title        , isDraft         )         {
  return isDraft ? `WIP: ${title}` : title;
}

/**
 * @param pull a pull request
 * @returns its title without what makes it a draft
 */
function shownTitle({ title, draft }      )         {
  return draft === true ? title.replace(draftPrefix, '') : title;
}

/**
 * @param pull a pull request
 * @returns its state, which the server tells by two fields
 */
function stateOf({ state, merged }      )                   {
  return merged ? 'merged' : state;
}

/**
 * Takes a body apart. What stands in one that comes from a fork is a stranger's word: it holds no markers.
 * @param client the repository
 * @param pull a pull request
 * @throws FORGE_DOCUMENT_INVALID
 */
function bodyOf(client             , pull      )            {
  const body = pull.body ?? '';
  return isOwn(client, pull) ? (0,pull_request_body/* splitBody */.Xi)(body, pull.number) : { text: body, block: undefined };
}

/**
 * @param client the repository
 * @param pull a pull request
 * @returns its head's branch; one of a fork must not look like one of the repository
 */
function headBranchOf(client             , pull      )         {
  if (isOwn(client, pull)) return pull.head.label;
  const [owner = '?'] = (pull.head.repo?.full_name ?? '?').split('/');
  return `${owner}:${pull.head.label}`;
}

function isOwn(client             , { head }      )          {
  return head.repo?.full_name.toLowerCase() === client.repository.toLowerCase();
}

/**
 * @param parts the repository
 * @param pull a pull request
 * @returns its head's commit: of one that has ended, the one that was merged or closed. The API gives the
 *   branch's head there too, where that has moved since; the ref of the pull request stays.
 * @throws FORGE_DOCUMENT_INVALID
 */
async function headShaOf({ git }           , pull      )                     {
  const kept = `refs/pull/${String(pull.number)}/head`;
  const isFinal = stateOf(pull) === 'open' || pull.head.ref === kept;
  const found = isFinal ? pull.head.sha : ((await git.readRef(kept)) ?? '');
  const sha = vocabulary/* commitShaSchema */.jr.safeParse(found);
  if (sha.success) return sha.data;
  throw (0,error_codes/* forgeError */.C)('FORGE_DOCUMENT_INVALID', {
    message: `Expected the server to tell the head of pull request ${String(pull.number)} (${pull.head.label}); it does not.`,
    remedy: 'Its branch and its ref are gone. Close the pull request, and open a new one.',
    facts: { number: pull.number },
  });
}

/**
 * @param parts the repository
 * @param pull a pull request
 * @returns it as callers see it
 * @throws FORGE_DOCUMENT_INVALID
 */
async function presented(parts           , pull      )                       {
  const { client } = parts;
  const { text, block } = bodyOf(client, pull);
  const state = stateOf(pull);
  const headSha = await headShaOf(parts, pull);
  const mergeCommit = state === 'merged' ? (pull.merge_commit_sha ?? undefined) : undefined;
  const events = state === 'open' ? await eventsOf(client, pull.number) : [];
  return {
    number: pull.number,
    url: pull.html_url,
    title: shownTitle(pull),
    body: text,
    head: headBranchOf(client, pull),
    base: pull.base.ref,
    state,
    headSha,
    createdHeadSha: block?.createdHeadSha ?? headSha,
    ...(mergeCommit === undefined ? {} : { mergeCommit }),
    ...endOf(pull, block),
    labels: pull.labels.map(({ name }) => name).sort(),
    markers: block?.markers ?? {},
    author: identityOf(pull.user ?? undefined, pull.html_url),
    draft: pull.draft ?? false,
    requestedReviewers: state === 'open' ? waitedFor(pull, events) : [],
    assignees: pull.assignees.map(({ login }) => login).sort(),
    autoMerge: isScheduled(events),
  };
}

const eventSchema = schemas/* object */.Ikc({
  type: schemas/* string */.YjP(),
  user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
  removed_assignee: schemas/* boolean */.zMY().nullish(),
  assignee: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
  assignee_team: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullish(),
});
                                                    

/**
 * @param client the repository
 * @param number which pull request
 * @returns what happened to it, the oldest first
 */
async function eventsOf(client             , number        )                                {
  return client.list('timeline', { path: { number } }, eventSchema);
}

/** Whether the server merges it by itself; only the history of the pull request says so. */
function isScheduled(events                      )          {
  const last = events.findLast(({ type }) =>
    ['pull_scheduled_merge', 'pull_cancel_scheduled_merge'].includes(type),
  );
  return last?.type === 'pull_scheduled_merge';
}

/** The server's own list names everybody who has reviewed too; its history says who was asked since. */
function waitedFor(pull      , events                      )           {
  const isWaitedFor = (login        )          => {
    const last = events.findLast(({ type, user, assignee }) =>
      type === 'review_request'
        ? assignee?.login === login
        : type === 'review' && user?.login === login,
    );
    return last === undefined || (last.type === 'review_request' && last.removed_assignee !== true);
  };
  const accounts = pull.requested_reviewers.map(({ login }) => login).filter(isWaitedFor);
  const teams = pull.requested_reviewers_teams.map(({ name }) => `team:${name}`);
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

function identityOf(account                                           , url        )           {
  // The server shows whoever deleted the account as `Ghost`.
  const login = account?.login ?? 'Ghost';
  const email = account?.email ?? '';
  return { name: login, email: email === '' ? `${login}@noreply.${new URL(url).hostname}` : email };
}

/**
 * @param client the repository
 * @param number which pull request
 * @returns it
 * @throws FORGE_PULL_REQUEST_UNKNOWN
 */
async function requirePull(client             , number        )                {
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
async function findPull(client             , number        )                            {
  if (!Number.isSafeInteger(number) || number < 1) return undefined;
  return client.find('pull', { path: { number } }, pullSchema);
}

/**
 * @param client the repository
 * @param pull a pull request that is not open
 * @returns FORGE_PULL_REQUEST_ENDED
 */
function ended(client             , pull      )        {
  const state = stateOf(pull);
  const { number } = pull;
  const reason = state === 'closed' ? bodyOf(client, pull).block?.reason : undefined;
  return (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_ENDED', {
    message: `Expected pull request ${String(number)} to be open; it is ${state}${reason === undefined ? '' : `: ${reason}`}.`,
    remedy: 'Open a new one.',
    facts: { number, state },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/merge-pull-request.js


                                                                      
                                                     

                                                         

/**
 * Merges an open pull request, and only the head that was looked at
 * (https://docs.gitea.com/api/#tag/repository/operation/repoMergePullRequest).
 * @param parts the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param request the head that was looked at, the message and how
 * @returns the merged pull request; unchanged where this very head was merged already
 * @throws FORGE_PULL_REQUEST_MOVED, FORGE_PULL_REQUEST_ENDED, FORGE_PULL_REQUEST_UNKNOWN,
 *   FORGE_MERGE_CONFLICT, FORGE_MERGE_REFUSED
 */
async function mergePullRequest(
  parts           ,
  effect               ,
  number        ,
  request              ,
)                                {
  const before = await requirePull(parts.client, number);
  const state = stateOf(before);
  await requireHead(parts, before, request.expectedHead);
  if (state === 'merged') return { value: await presented(parts, before), changed: false };
  if (state === 'closed') throw ended(parts.client, before);
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = { ...parts, client: parts.client.within(signal) };
    const merged = await within.client.awaitServer(() => attempt(within, before, request));
    return { value: await presented(within, merged), changed: true };
  });
}

/**
 * @param parts the repository
 * @param pull a pull request
 * @param expected the head that was looked at
 * @throws FORGE_PULL_REQUEST_MOVED
 */
async function requireHead(
  parts           ,
  pull      ,
  expected           ,
)                {
  const found = await headShaOf(parts, pull);
  if (found !== expected) throw moved(pull, found, expected);
}

/** What the server says against a merge; why can only be told by looking again. */
class MergeFault extends Error {
           fault             ;

  constructor(fault             ) {
    super(fault.message);
    this.fault = fault;
  }
}

async function attempt(
  parts           ,
  { number }      ,
  { expectedHead, message, method = 'merge' }              ,
)                         {
  const { client } = parts;
  const [title = '', ...rest] = (message ?? '').split('\n');
  const body = {
    Do: method,
    head_commit_id: expectedHead,
    ...(message === undefined
      ? {}
      : { MergeTitleField: title, MergeMessageField: rest.join('\n').trim() }),
  };
  const look = async ()                            => {
    const now = await requirePull(client, number);
    return stateOf(now) === 'merged' && (await headShaOf(parts, now)) === expectedHead
      ? now
      : undefined;
  };
  const refused = (fault             )                    =>
    [404, 405, 409, 422, 423].includes(fault.status) ? new MergeFault(fault) : undefined;
  try {
    const read = ()            => undefined;
    const seen = await client.writeOnce                  (
      'mergePull',
      { path: { number }, body },
      read,
      { look, refused },
    );
    const done = seen ?? (await look());
    if (done !== undefined) return { outcome: 'done', value: done };
    // The answer said yes, and it may not be everywhere yet.
    return { outcome: 'again', reason: 'not merged yet', error: unseen(number) };
  } catch (error) {
    if (!(error instanceof MergeFault)) return { outcome: 'final', error };
    const done = await look();
    if (done !== undefined) return { outcome: 'done', value: done };
    return judged(parts, number, expectedHead, error.fault);
  }
}

/** The words are those of Gitea (routers/api/v1/repo/pull.go). */
async function judged(
  parts           ,
  number        ,
  expected           ,
  fault             ,
)                          {
  const pull = await requirePull(parts.client, number);
  if (stateOf(pull) !== 'open') return { outcome: 'final', error: ended(parts.client, pull) };
  const { status, words } = fault;
  if (status === 405 && /please try again later/i.test(words)) {
    // It says so while it looks for conflicts, and also when it has found one.
    return { outcome: 'again', reason: words, error: unmergeable(pull) };
  }
  if (status === 409 && /head out of date/i.test(words)) {
    const head = await headShaOf(parts, pull);
    const error = moved(pull, head, expected);
    return head === expected
      ? { outcome: 'again', reason: words, error }
      : { outcome: 'final', error };
  }
  const error = refusedBy(pull, fault);
  if (status === 409 && /merge push out of date/i.test(words))
    return { outcome: 'again', reason: words, error };
  // A conflict that shows only when it merges is told as what git has written, without a message.
  return { outcome: 'final', error: status === 409 && words === '' ? unmergeable(pull) : error };
}

function moved({ number, head }      , found           , expected           )        {
  return (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_MOVED', {
    message: `Expected the head of pull request ${String(number)} (${head.label}) to be ${expected}; it is ${found}.`,
    remedy: 'Look at what was pushed since, have it approved, and merge that head.',
    facts: { number, expected, found },
  });
}

/**
 * @param pull a pull request
 * @param fault what the server said
 * @returns FORGE_MERGE_REFUSED
 */
function refusedBy({ number, base }      , fault             )        {
  return (0,error_codes/* forgeError */.C)('FORGE_MERGE_REFUSED', {
    message: `Expected the protection of ${base.ref} to let pull request ${String(number)} through; it did not: ${fault.words || fault.message}.`,
    remedy:
      'Get the approvals and checks that the branch asks for, for the head as it is now; bring the base into the head where it is behind; let the account of the token merge there, in the way that is asked for.',
    facts: { number, base: base.ref },
    cause: fault.error,
  });
}

function unmergeable({ number, head, base }      )        {
  return (0,error_codes/* forgeError */.C)('FORGE_MERGE_CONFLICT', {
    message: `Expected pull request ${String(number)} to merge; the server says that ${head.label} and ${base.ref} do not merge as they are.`,
    remedy: `Bring ${base.ref} into ${head.label}, solve the conflict there, and have it approved again; where there is none, the server is still looking for one: start it again.`,
    facts: { number, head: head.label, base: base.ref },
  });
}

function unseen(number        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_ANSWER_INVALID', {
    message: `Expected pull request ${String(number)} to be merged, as the server said; it does not show so.`,
    remedy: 'Start it again: it goes on from where things stand.',
    facts: { number },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/unreadable.js
                                                     

/** What the server does not show to this token, or does not have in its version. */
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
 * Reads what may be kept back: what needs rights that not every token has, or a newer server.
 * @param read makes a call with the option `refused` that it gets
 * @returns what was read, or the answer of status 401, 403 or 404
 */
async function readable   (
  read                                                                                 ,
)                       {
  const refused = (fault             )                    =>
    [401, 403, 404].includes(fault.status) ? new Unreadable(fault) : undefined;
  try {
    return { kind: 'read', value: await read({ refused }) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', fault: error.fault };
    throw error;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/rule-pattern.js
/** What makes a rule's name a pattern in the eyes of Gitea and Forgejo. */
const special = /[*?[\]{}\\]/;
/** Classes, choices and escapes: what they mean differs between versions of the servers. */
const unclear = /[[\]{}\\]/;

/**
 * Tells whether the name of a branch protection names a branch, as Gitea and Forgejo do: a plain name in any
 * case, or a pattern with `*` (within a part of the name), `**` (across parts) and `?`. Only for branches that
 * are not there yet: of the others the server itself says which protection holds.
 * @param rule the protection's name
 * @param branch the branch's name
 * @returns undefined where the versions of the servers differ in what the pattern means
 */
function namesBranch(rule        , branch        )                      {
  if (!special.test(rule)) return rule.toLowerCase() === branch.toLowerCase();
  if (unclear.test(rule)) return undefined;
  const parts = rule.split(/(\*\*|\*|\?)/);
  const text = parts.map((part) => wildcards.get(part) ?? quoted(part)).join('');
  return new RegExp(`^${text}$`, 's').test(branch);
}

const wildcards                              = new Map([
  ['**', '.*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
]);

/** @returns whether it is a name and no pattern: such a rule comes before patterns */
function isPlainName(rule        )          {
  return !special.test(rule);
}

function quoted(text        )         {
  return text.replace(/[.+^$()|/]/g, '\\$&');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/protection.js
                                                      


                                                     


const names = schemas/* array */.YOg(schemas/* string */.YjP())
  .max(1000)
  .nullish()
  .transform((list) => list ?? []);
const flag = schemas/* boolean */.zMY().nullish();

/** A branch protection (https://docs.gitea.com/api/#tag/repository/operation/repoListBranchProtection). */
const protectionSchema = schemas/* object */.Ikc({
  // Before 1.19 a protection was for one branch.
  rule_name: schemas/* string */.YjP().nullish(),
  branch_name: schemas/* string */.YjP().nullish(),
  priority: schemas/* number */.aig().nullish(),
  created_at: schemas/* string */.YjP().nullish(),
  enable_push: schemas/* boolean */.zMY(),
  enable_push_whitelist: flag,
  push_whitelist_usernames: names,
  push_whitelist_teams: names,
  push_whitelist_deploy_keys: flag,
  // Since Gitea 1.23; a server that does not know it lets nobody force.
  enable_force_push: flag,
  enable_status_check: flag,
  status_check_contexts: names,
  required_approvals: schemas/* number */.aig().nullish(),
  dismiss_stale_approvals: flag,
  require_signed_commits: flag,
  unprotected_file_patterns: schemas/* string */.YjP().nullish(),
  // Gitea since 1.24, and Forgejo's word for it.
  block_admin_merge_override: flag,
  apply_to_admins: flag,
});
                                                          

/** More than any repository keeps. */
const maximumProtections = 1000;

/**
 * Reads every branch protection; the server shows them to who administers the repository.
 * @param client the repository
 * @returns them in the order in which the server asks them
 */
async function readProtections(
  client             ,
)                                           {
  const schema = schemas/* array */.YOg(protectionSchema)
    .max(maximumProtections)
    .nullish()
    .transform((list) => list ?? []);
  const found = await readable((options) => client.get('branchProtections', {}, schema, options));
  if (found.kind === 'unreadable') return found;
  return { kind: 'read', value: [...found.value].sort(inOrder) };
}

/** The server's own order: by priority, names before patterns, the oldest first. */
function inOrder(a            , b            )         {
  const priority = (a.priority ?? 0) - (b.priority ?? 0);
  if (priority !== 0) return priority;
  const plain = Number(isPlainName(nameOf(b))) - Number(isPlainName(nameOf(a)));
  if (plain !== 0) return plain;
  return (a.created_at ?? '') < (b.created_at ?? '') ? -1 : 1;
}

/** @returns what the protection is called */
function nameOf({ rule_name, branch_name }            )         {
  return [rule_name, branch_name].find((name) => typeof name === 'string' && name !== '') ?? '';
}

/** The protection that will hold for a branch that is not there yet; or that this cannot be told. */
                     
                                                                    
                             
                                                                                      
                                                        

/**
 * @param protections in the server's order
 * @param branch a branch's name
 * @returns the first that names it
 */
function protectionFor(protections                       , branch        )          {
  for (const protection of protections) {
    const rule = nameOf(protection);
    const names = namesBranch(rule, branch);
    if (names === undefined) return { kind: 'unclear', rule };
    if (names) return { kind: 'protection', protection };
  }
  return { kind: 'none' };
}

/**
 * Says in our words what a protection keeps. A branch with one cannot be deleted, whatever it says
 * (https://docs.gitea.com/usage/protected-branches).
 * @param protection what the server keeps
 * @returns the rules, sorted; what is only kept for some people or files is none
 */
function rulesOf(protection            )                   {
  const rules                                                  = [
    ['no-deletion', true],
    ['no-force-push', protection.enable_force_push !== true],
    ['pull-request', nobodyPushes(protection)],
    [
      'required-checks',
      protection.enable_status_check === true && protection.status_check_contexts.length > 0,
    ],
    ['signed-commits', protection.require_signed_commits === true],
  ];
  return rules
    .filter(([, holds]) => holds)
    .map(([rule]) => rule)
    .sort();
}

/** Whether a change comes by a pull request alone, for every account, key and file. */
function nobodyPushes(protection            )          {
  if ((protection.unprotected_file_patterns ?? '').trim() !== '') return false;
  if (!protection.enable_push) return true;
  return (
    protection.enable_push_whitelist === true &&
    protection.push_whitelist_usernames.length === 0 &&
    protection.push_whitelist_teams.length === 0 &&
    protection.push_whitelist_deploy_keys !== true
  );
}

/**
 * @param protection what the server keeps
 * @returns why people can still push past a pull request; undefined where they cannot
 */
function pushRemark(protection            )                     {
  if (nobodyPushes(protection)) return undefined;
  const patterns = (protection.unprotected_file_patterns ?? '').trim();
  if (patterns !== '')
    return `its protection ${nameOf(protection)} lets everybody push to the unprotected files ${patterns.slice(0, 200)}`;
  return protection.enable_push_whitelist === true
    ? `its protection ${nameOf(protection)} lets some accounts, teams or keys push without a pull request`
    : `its protection ${nameOf(protection)} lets everybody who may write push without a pull request`;
}

/**
 * @param protection what the server keeps
 * @returns whether administrators of the repository are asked like everybody else when they merge
 */
function bindsAdministrators(protection            )          {
  return protection.block_admin_merge_override === true || protection.apply_to_admins === true;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/auto-merge.js

                                                                    
                                                     
                                                     




/**
 * Lets the server merge by itself as soon as the branch's protection is content
 * (https://docs.gitea.com/api/#tag/repository/operation/repoMergePullRequest, merge_when_checks_succeed). The
 * server does not keep which head was meant: what is pushed afterwards would be merged too. So this is done only
 * where the protection takes approvals back when something is pushed, and asks for one.
 * @param parts the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param request the head that was looked at, and how to merge
 * @throws FORGE_PULL_REQUEST_MOVED, FORGE_PULL_REQUEST_ENDED, FORGE_PULL_REQUEST_UNKNOWN, FORGE_MERGE_REFUSED
 */
async function autoMergePullRequest(
  parts           ,
  effect               ,
  number        ,
  { expectedHead, method }                  ,
)                          {
  const { client } = parts;
  const pull = await requirePull(client, number);
  if (stateOf(pull) !== 'open') throw ended(client, pull);
  await requireHead(parts, pull, expectedHead);
  const unbound = await whyUnbound(parts, pull.base.ref);
  if (unbound !== undefined) return { kind: 'not-supported', reason: unbound };
  const body = { Do: method, head_commit_id: expectedHead, merge_when_checks_succeed: true };
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    return within.awaitServer(() => auto_merge_attempt(within, pull, body));
  });
}

/** What the server says against it; asked twice it says that it is scheduled already. */
class Declined extends Error {
           fault             ;

  constructor(fault             ) {
    super(fault.message);
    this.fault = fault;
  }
}

async function auto_merge_attempt(
  client             ,
  pull      ,
  body        ,
)                                   {
  const refused = (fault             )                    =>
    [405, 409, 422, 423].includes(fault.status) ? new Declined(fault) : undefined;
  const look = ()                                      => Promise.resolve(undefined);
  const parameters = { path: { number: pull.number }, body };
  const read = ()                 => ({ kind: 'enabled' });
  try {
    const value = await client.writeOnce('mergePull', parameters, read, { look, refused });
    return { outcome: 'done', value };
  } catch (error) {
    if (!(error instanceof Declined)) return { outcome: 'final', error };
    const { status, words } = error.fault;
    if (status === 409 && /already scheduled/i.test(words))
      return { outcome: 'done', value: { kind: 'already' } };
    const shown = refusedBy(pull, error.fault);
    // It has not looked for conflicts yet.
    return status === 405 && /please try again later/i.test(words)
      ? { outcome: 'again', reason: words, error: shown }
      : { outcome: 'final', error: shown };
  }
}

/** @returns why the server could merge what nobody approved; undefined where it could not */
async function whyUnbound({ client }           , base        )                              {
  const notKept = 'Gitea does not keep which head was meant, and would merge what is pushed later';
  const found = await readProtections(client);
  if (found.kind === 'unreadable')
    return `${notKept}; whether the protection of ${base} takes approvals back then is shown to administrators only`;
  const matched = protectionFor(found.value, base);
  if (matched.kind !== 'protection')
    return `${notKept}; no protection that can be read asks for approvals on ${base}`;
  const { protection } = matched;
  const isBound =
    (protection.required_approvals ?? 0) > 0 && protection.dismiss_stale_approvals === true;
  if (isBound) return undefined;
  return `${notKept}; the protection ${nameOf(protection)} does not ask for an approval that a push takes back (\`required_approvals\` and \`dismiss_stale_approvals\`)`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/branch.js


                                                                       
                                                     


/** https://docs.gitea.com/api/#tag/repository/operation/repoGetBranch; the commit's id is `id`, not `sha`. */
const branchSchema = schemas/* object */.Ikc({
  name: schemas/* string */.YjP().min(1).max(255),
  commit: schemas/* object */.Ikc({ id: vocabulary/* commitShaSchema */.jr }),
  protected: schemas/* boolean */.zMY(),
  // Only for who administers the repository.
  effective_branch_protection_name: schemas/* string */.YjP().nullish(),
});
                                           

/** What is kept for a branch; undefined where it could not be read, with the reason. */
                
                                   
                           
 

/**
 * What the server says of a branch: its head, whether it is protected, and what its protection keeps.
 * @param client the repository
 * @param name the branch
 * @returns undefined where there is no such branch
 */
async function branchFacts(
  client             ,
  name        ,
)                                   {
  const branch = await client.find('branch', { path: { branch: name } }, branchSchema);
  if (branch === undefined) return undefined;
  const kept = branch.protected ? await keptFor(client, branch) : { remark: noRule };
  const { protection } = kept;
  const remark = kept.remark ?? (protection === undefined ? undefined : pushRemark(protection));
  return {
    name: branch.name,
    head: branch.commit.id,
    protected: branch.protected,
    rules: protection === undefined ? [] : rulesOf(protection),
    ...(remark === undefined ? {} : { remark }),
  };
}

const noRule = 'no branch protection of the repository names this branch';
const forAdministrators =
  'branch protections are only shown to who administers the repository: give a token (the scope read:repository is enough) of such an account';

/** The protection that the server itself says holds for the branch. */
async function keptFor(client             , branch        )                {
  const found = await readProtections(client);
  if (found.kind === 'unreadable') return { remark: forAdministrators };
  const effective = branch.effective_branch_protection_name ?? '';
  const named =
    effective === '' ? protectionFor(found.value, branch.name) : byName(found.value, effective);
  return keptOf(named);
}

function byName(protections                       , name        )          {
  const protection = protections.find((known) => nameOf(known) === name);
  return protection === undefined ? { kind: 'none' } : { kind: 'protection', protection };
}

function keptOf(matched         )       {
  if (matched.kind === 'protection') return { protection: matched.protection };
  if (matched.kind === 'none') return { remark: noRule };
  return {
    remark: `what the pattern ${matched.rule} of a branch protection means depends on the server's version: use only * and ? in its name`,
  };
}

/**
 * Tells what is kept for every branch of a name; the branch need not be there.
 * @param client the repository
 * @param branch the name
 */
async function nameRules(client             , branch        )                     {
  const there = await client.find('branch', { path: { branch } }, branchSchema);
  const kept = await keptForName(client, branch, there);
  const { protection, remark } = kept;
  if (protection === undefined)
    return { rules: [], bypassable: [], ...(remark === undefined ? {} : { remark }) };
  const rules = rulesOf(protection);
  // Who reads protections administers the repository: unless they bind him, he merges without the checks.
  const isBypassable = rules.includes('required-checks') && !bindsAdministrators(protection);
  const pushable = pushRemark(protection);
  return {
    rules,
    bypassable: isBypassable ? ['required-checks'] : [],
    ...(pushable === undefined ? {} : { remark: pushable }),
  };
}

async function keptForName(
  client             ,
  name        ,
  there                    ,
)                {
  if (there !== undefined) return there.protected ? keptFor(client, there) : { remark: noRule };
  const found = await readProtections(client);
  if (found.kind === 'unreadable') return { remark: forAdministrators };
  return keptOf(protectionFor(found.value, name));
}

/**
 * Says whether a push can have walked around the branch's rules. The server keeps no word of a single push; it can
 * only be told whether anybody may.
 * @param client the repository
 * @param branch the branch
 */
async function bypassFacts(client             , branch        )                       {
  const there = await client.find('branch', { path: { branch } }, branchSchema);
  const kept = await keptForName(client, branch, there);
  if (kept.protection === undefined) {
    return {
      kind: 'unreadable',
      reason: `Gitea keeps no word of single pushes, and ${kept.remark ?? noRule}`,
      remedy: mayWalkAround,
    };
  }
  const pushable = pushRemark(kept.protection);
  if (pushable !== undefined)
    return {
      kind: 'unreadable',
      reason: `Gitea keeps no word of single pushes, and ${pushable}`,
      remedy: mayWalkAround,
    };
  if (!bindsAdministrators(kept.protection)) {
    return {
      kind: 'unreadable',
      reason: `Gitea keeps no word of single merges, and the protection ${nameOf(kept.protection)} lets administrators merge without approvals and checks`,
      remedy:
        'Switch on "Administrators must follow branch protection rules" in the protection (`block_admin_merge_override`; `apply_to_admins` in Forgejo), or let the policy say `bypass: refused-if-seen`.',
    };
  }
  return {
    kind: 'not-supported',
    reason: `the protection ${nameOf(kept.protection)} lets nobody push, and binds administrators too`,
  };
}

const mayWalkAround =
  'Protect the branch so that nobody may push to it (`enable_push: false`, no unprotected files), or let the policy say `bypass: refused-if-seen`.';

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/patch-pull.js

                                                     
                                                     


/** What may be changed by one call. */
                         
                          
                         
                            
 

/**
 * @param body a body, as the server gives it
 * @returns it with the ends of lines that we write
 */
function unified(body                           )         {
  return (body ?? '').replaceAll('\r\n', '\n');
}

/** What the server says where the pull request is not what it was when it was read. */
class OtherwiseNow extends Error {}

/**
 * Changes a pull request as it was read (https://docs.gitea.com/api/#tag/repository/operation/repoEditPullRequest).
 * @param client the repository
 * @param pull the pull request, as it was read
 * @param fields what is to be different
 * @returns it, as it stands then
 * @throws FORGE_REQUEST_REFUSED where somebody changed its text meanwhile; FORGE_PULL_REQUEST_ENDED
 */
async function patchPull(client             , pull      , fields        )                {
  const { number, content_version } = pull;
  const version =
    fields.body === undefined || typeof content_version !== 'number' ? {} : { content_version };
  // 409: the text was changed since it was read; 412: it was merged, and is no more to be closed.
  const refused = ({ status }             )                    =>
    [409, 412].includes(status) ? new OtherwiseNow() : undefined;
  try {
    const body = { ...fields, ...version };
    return await client.write('updatePull', { path: { number }, body }, pullSchema, { refused });
  } catch (error) {
    if (!(error instanceof OtherwiseNow)) throw error;
    return await asWanted(client, number, fields);
  }
}

/** An answer that was lost has changed it as wanted; somebody else has not. */
async function asWanted(client             , number        , fields        )                {
  const now = await requirePull(client, number);
  if (fields.state === 'closed' && stateOf(now) === 'merged') throw ended(client, now);
  const isSame =
    (fields.title === undefined || fields.title === now.title) &&
    (fields.body === undefined || fields.body === unified(now.body)) &&
    (fields.state === undefined || stateOf(now) === fields.state);
  if (isSame) return now;
  throw (0,error_codes/* forgeError */.C)('FORGE_REQUEST_REFUSED', {
    message: `Expected pull request ${String(number)} to be as it was read; somebody changed its text in the same moment.`,
    remedy: 'Start it again: it goes on from the text as it stands now.',
    facts: { number },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/close-pull-request.js

                                                        

                                                     


                                                   

/**
 * @param parts the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param reason why it is closed; kept beside its markers, and said in a comment
 * @returns the closed pull request; unchanged where it was closed already
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED where it is merged
 */
async function closePullRequest(
  parts           ,
  effect               ,
  number        ,
  reason        ,
)                                {
  const { client } = parts;
  const pull = await requirePull(client, number);
  const state = stateOf(pull);
  if (state === 'merged') throw ended(client, pull);
  if (state === 'closed') return { value: await presented(parts, pull), changed: false };
  const { text, block } = bodyOf(client, pull);
  const kept = block ?? (0,pull_request_body/* newBlock */.eT)(await headShaOf(parts, pull), {});
  const body = (0,pull_request_body/* joinBody */.HN)(text, { ...kept, reason });
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = { ...parts, client: client.within(signal) };
    const closed = await patchPull(within.client, pull, { state: 'closed', body });
    await say(within.client, number, reason);
    return { value: await presented(within, closed), changed: true };
  });
}

/** People do not see what programs keep in the body. */
async function say(client             , number        , text        )                {
  // A comment whose answer was lost is not written again: twice is worse than maybe not.
  const look = ()                   => Promise.resolve(true);
  await client.writeOnce('createComment', { path: { number }, body: { body: text } }, () => true, {
    look,
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/name-invalid.js
var name_invalid = __webpack_require__(42228);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/comments.js



                                           

                                                     


const commentSchema = schemas/* object */.Ikc({
  id: schemas/* int */.Whr().positive(),
  body: schemas/* string */.YjP().nullish(),
  html_url: schemas/* string */.YjP().max(2048),
});
                                             

/** The server gives all comments at once. */
const maximumComments = 5000;
const maximumBody = 65_536;

/**
 * Keeps one comment of ours for each key: it is edited in place, and an equal one is not written. Its first line
 * is a comment of HTML that names the key.
 * @param client the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param key 1 to 100 characters of `a-z0-9._/-`
 * @param text what people read
 * @returns where people look at it
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_NAME_INVALID, FORGE_DOCUMENT_INVALID
 */
async function commentOnPullRequest(
  client             ,
  effect               ,
  number        ,
  key        ,
  text        ,
)                           {
  if (!/^[a-z0-9._/-]{1,100}$/.test(key) || key.includes('--'))
    throw (0,name_invalid/* nameInvalid */.j)('a key of a-z0-9._/-', key, 'Use a shorter or simpler key.');
  const marker = `<!-- waybill-comment ${key} -->`;
  const body = `${marker}\n${text}`;
  if (body.length > maximumBody) {
    throw (0,error_codes/* forgeError */.C)('FORGE_DOCUMENT_INVALID', {
      message: `Expected a comment of at most ${String(maximumBody)} characters, found ${String(body.length)}.`,
      remedy: 'Shorten the comment.',
    });
  }
  await requirePull(client, number);
  const there = await find(client, number, marker);
  if (there !== undefined && comments_unified(there) === body)
    return { value: there.html_url, changed: false };
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const written =
      there === undefined
        ? await create(within, number, body, marker)
        : await within.write(
            'updateComment',
            { path: { id: there.id }, body: { body } },
            commentSchema,
          );
    return { value: written.html_url, changed: true };
  });
}

async function create(
  client             ,
  number        ,
  body        ,
  marker        ,
)                   {
  const read = ({ data }                   )          =>
    client.parse('createComment', commentSchema, data);
  const look = ()                               => find(client, number, marker);
  return client.writeOnce('createComment', { path: { number }, body: { body } }, read, { look });
}

async function find(
  client             ,
  number        ,
  marker        ,
)                               {
  const schema = schemas/* array */.YOg(commentSchema)
    .max(maximumComments)
    .nullish()
    .transform((comments) => comments ?? []);
  const comments = await client.get('comments', { path: { number } }, schema);
  return comments.find((comment) => comments_unified(comment).startsWith(`${marker}\n`));
}

function comments_unified({ body }         )         {
  return (body ?? '').replaceAll('\r\n', '\n');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/git/src/ref-name.js
var ref_name = __webpack_require__(38507);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/server-version.js

                                                     

/** What serves the API. */
                                
                                                                        
                        
                                        
                                                                                               
                                    
 

const versionSchema = schemas/* object */.Ikc({ version: schemas/* string */.YjP().min(1).max(200) });

/**
 * Asks the server what it is (https://docs.gitea.com/api/#tag/miscellaneous/operation/getVersion). Forgejo names
 * the Gitea whose API it had: `11.0.1+gitea-1.22.0`.
 * @param client any repository of the server
 */
async function readServerVersion(client             )                         {
  const { version } = await client.get('version', {}, versionSchema);
  return serverVersion(version);
}

/**
 * @param version what the server calls its version
 * @returns what is known of it; nothing is assumed of one that is not understood
 */
function serverVersion(version        )                {
  const isForgejo = /\+gitea-/i.test(version);
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})/.exec(version) ?? [];
  const isNew = Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 26);
  return {
    text: `${isForgejo ? 'Forgejo' : 'Gitea'} ${version.replace(/[^\u0020-\u007e]/g, '').slice(0, 60)}`,
    product: isForgejo ? 'forgejo' : 'gitea',
    updatesBranches: !isForgejo && isNew,
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/commit-files.js





                                                                         
                                                     
                                                     


const committedSchema = schemas/* object */.Ikc({
  commit: schemas/* object */.Ikc({
    sha: vocabulary/* commitShaSchema */.jr,
    parents: schemas/* array */.YOg(schemas/* object */.Ikc({ sha: vocabulary/* commitShaSchema */.jr })).min(1),
  }),
});

const blobSchema = schemas/* object */.Ikc({ type: schemas/* literal */.euz('file'), sha: schemas/* string */.YjP() });

/**
 * Commits files by the server's API, which signs them where its administrator has set that up
 * (https://docs.gitea.com/api/#tag/repository/operation/repoChangeFiles). That call takes whatever head the branch
 * has. So it commits to a branch of its own; only a commit whose parent is the head that was looked at is then
 * given to the branch, which the server does only where that is still its head
 * (https://docs.gitea.com/api/#tag/repository/operation/repoUpdateBranch, since Gitea 1.26).
 * @param client the repository
 * @param git the same repository
 * @param effect signal and fence
 * @param request what to commit, where, on which head
 */
async function commitFiles(
  client             ,
  git               ,
  effect               ,
  request                    ,
)                             {
  const version = await readServerVersion(client);
  if (!version.updatesBranches) {
    return {
      kind: 'not-supported',
      reason: `${version.text} has no call that moves a branch only where it has not moved; a push by git does`,
    };
  }
  const head = await git.readRef((0,ref_name/* branchRef */.Mi)(request.branch));
  if (head !== request.expectedHead) return { kind: 'conflict', head };
  return (0,src_effect/* performEffect */.d)('git.push', effect, async (signal) =>
    commitAside(client.within(signal), git, request),
  );
}

async function commitAside(
  client             ,
  git               ,
  request                    ,
)                             {
  const { branch, expectedHead, message } = request;
  const aside = `waybill-commit-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
  const files = await operations(client, request);
  const body = { branch, new_branch: aside, message, files };
  const read = ({ data }                   )                                  =>
    client.parse('changeFiles', committedSchema, data);
  // The branch is new: what a lost answer left there is looked at by nobody.
  const look = ()                     => Promise.resolve(undefined);
  try {
    const { commit } = await client.writeOnce('changeFiles', { body }, read, { look });
    if (commit.parents[0]?.sha !== expectedHead)
      return { kind: 'conflict', head: await git.readRef((0,ref_name/* branchRef */.Mi)(branch)) };
    return await moveBranch(client, git, branch, expectedHead, commit.sha);
  } finally {
    await removeAside(client, aside);
  }
}

                     
                                                     
                        
                            
                        
 

/** The server wants to be told the blob that a change takes the place of. */
async function operations(
  client             ,
  { files, expectedHead }                    ,
)                                {
  const all              = [];
  for (const [path, bytes] of files) {
    const parameters = { path: { path }, query: { ref: expectedHead } };
    const there = await client.find('contents', parameters, blobSchema);
    const sha = there === undefined ? {} : { sha: there.sha };
    if (bytes === undefined) {
      if (there !== undefined) all.push({ operation: 'delete', path, ...sha });
      continue;
    }
    const content = Buffer.from(bytes).toString('base64');
    all.push({ operation: there === undefined ? 'create' : 'update', path, content, ...sha });
  }
  return all;
}

async function moveBranch(
  client             ,
  git               ,
  branch        ,
  expectedHead           ,
  commit           ,
)                             {
  const body = { new_commit_id: commit, old_commit_id: expectedHead };
  let refusal                         ;
  const refused = (fault             )            => {
    refusal = fault;
  };
  try {
    await client.write('updateBranch', { path: { branch }, body }, schemas/* unknown */.L5J(), { refused });
  } catch (error) {
    // Whatever it says: where the branch is tells whether it was moved by us, by another, or by nobody.
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
    const head = await git.readRef((0,ref_name/* branchRef */.Mi)(branch));
    if (head === commit) return { kind: 'committed', commit };
    if (head !== expectedHead) return { kind: 'conflict', head };
    throw refusal?.status === 403 ? declined(branch, refusal) : error;
  }
  return { kind: 'committed', commit };
}

/** What is left behind is a branch that nobody looks at: no reason to fail a commit that was made. */
async function removeAside(client             , branch        )                {
  try {
    await client.write('deleteBranch', { path: { branch } }, schemas/* unknown */.L5J());
  } catch (error) {
    client.signal.throwIfAborted();
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
  }
}

function declined(branch        , { words, error }             )        {
  return (0,error_codes/* forgeError */.C)('FORGE_REQUEST_REFUSED', {
    message: `Expected ${branch} to take the commit; the server declined it: ${words || 'it gave no reason'}.`,
    remedy: `Let the account of the token push to ${branch} (its branch protection), or look at what the server's hook asks for.`,
    facts: { branch },
    cause: error,
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/commits.js





                                                         
                                                                  

/**
 * Asks git, and not the API: that compares by listing every commit between two, with all its files.
 * @param git the repository
 * @param commit where does it stand
 * @param branch seen from this branch's head
 * @returns `unknown` only where commit or branch do not exist
 */
async function ancestryOf(
  git               ,
  commit           ,
  branch        ,
)                    {
  const head = await git.readRef((0,ref_name/* branchRef */.Mi)(branch));
  return head === undefined ? 'unknown' : compareCommits(git, commit, head);
}

/**
 * @param git the repository
 * @param commit where does it stand
 * @param other seen from here
 * @returns `unknown` only where either does not exist
 */
async function compareCommits(
  git               ,
  commit           ,
  other           ,
)                    {
  const [found, foundOther] = [await git.readCommit(commit), await git.readCommit(other)];
  if (found?.sha !== commit || foundOther?.sha !== other) return 'unknown';
  if (commit === other) return 'identical';
  try {
    if (await git.isAncestor(commit, other)) return 'behind';
    return (await git.isAncestor(other, commit)) ? 'ahead' : 'diverged';
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND')) return 'unknown';
    throw error;
  }
}

const commitSchema = schemas/* object */.Ikc({
  sha: vocabulary/* commitShaSchema */.jr,
  // The account that has the author's address; null where none has.
  author: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
});

/**
 * Reads a commit: what it says by git, since the API gives the commit's own id as that of its tree; the
 * author's account by the API (https://docs.gitea.com/api/#tag/repository/operation/repoGetSingleCommit).
 * @param client the repository
 * @param git the same repository
 * @param sha a commit
 * @returns undefined where there is no such commit
 */
async function readForgeCommit(
  client             ,
  git               ,
  sha           ,
)                                   {
  const shown = await findCommit(client, sha);
  const commit = shown === undefined ? undefined : await git.readCommit(sha);
  if (shown === undefined || commit === undefined) return undefined;
  const { tree, parents, author, authorEmail, committedAt, message } = commit;
  const login = shown.author?.login ?? '';
  return {
    sha,
    tree,
    parents,
    author: { name: author, email: authorEmail },
    ...(login === '' ? {} : { authorLogin: login }),
    committedAt,
    message,
  };
}

async function findCommit(
  client             ,
  sha           ,
)                                                    {
  const query = { stat: false, verification: false, files: false };
  const found = await client.find('commit', { path: { sha }, query }, commitSchema);
  if (found !== undefined && found.sha !== sha) throw otherCommit(sha, found.sha);
  return found;
}

/**
 * @param git the repository
 * @param sha a commit
 * @returns the id of its tree, or undefined where there is no such commit
 */
async function treeOf(git               , sha           )                              {
  return (await git.readCommit(sha))?.tree;
}

/**
 * Reads something about a commit that must exist; servers answer for one that does not in several ways.
 * @param client the repository
 * @param commit the commit
 * @param read makes a call with the options that it gets
 * @returns what was read
 * @throws FORGE_COMMIT_UNKNOWN
 */
async function aboutCommit   (
  client             ,
  commit           ,
  read                                      ,
)             {
  try {
    return await read({});
  } catch (error) {
    const asked                    = [
      'FORGE_NOT_FOUND',
      'FORGE_REQUEST_REFUSED',
      'FORGE_SERVER_ERROR',
    ];
    if (!(0,src_error/* isWaybillError */.xS)(error) || !asked.includes(error.code)) throw error;
    throw (await findCommit(client, commit)) === undefined ? unknownCommit(commit) : error;
  }
}

/**
 * @param commit a commit
 * @throws FORGE_COMMIT_UNKNOWN where the server does not have it
 */
async function requireCommit(client             , commit           )                {
  if ((await findCommit(client, commit)) === undefined) throw unknownCommit(commit);
}

function unknownCommit(commit           )        {
  return (0,error_codes/* forgeError */.C)('FORGE_COMMIT_UNKNOWN', {
    message: `Expected the commit ${commit} in the repository; it is not there.`,
    remedy: 'Push the commit first, or correct its id.',
    facts: { commit },
  });
}

function otherCommit(asked           , found           )        {
  return (0,error_codes/* forgeError */.C)('FORGE_ANSWER_INVALID', {
    message: `Expected the server to answer with the commit ${asked}; it answered with ${found}.`,
    remedy: 'Start it again; where it stays so, this server is not one that Waybill knows.',
    facts: { asked, found },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/files.js






                                                     

/** No file that a gate or a step reads is larger. */
const maximumFileBytes = 10 * 1024 * 1024;

const contentsSchema = schemas/* union */.KCZ([
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz('file'),
    size: schemas/* int */.Whr().nonnegative(),
    sha: vocabulary/* commitShaSchema */.jr,
    encoding: schemas/* string */.YjP().nullish(),
    content: schemas/* string */.YjP().nullish(),
  }),
  schemas/* array */.YOg(schemas/* unknown */.L5J()),
  schemas/* object */.Ikc({ type: schemas/* enum */.k5n(['dir', 'symlink', 'submodule']) }),
]);

/**
 * Reads a file (https://docs.gitea.com/api/#tag/repository/operation/repoGetContents).
 * @param client the repository
 * @param commit a commit
 * @param path a file in it
 * @returns the file's bytes, proved by the blob's id; undefined where the commit has no such file
 * @throws FORGE_COMMIT_UNKNOWN, FORGE_NAME_INVALID for what is no file, FORGE_TOO_MUCH
 */
async function readFile(
  client             ,
  commit           ,
  path        ,
)                                  {
  const parameters = { path: { path }, query: { ref: commit } };
  const found = await client.find('contents', parameters, contentsSchema);
  if (found === undefined) {
    await requireCommit(client, commit);
    return undefined;
  }
  if (Array.isArray(found) || found.type !== 'file')
    throw (0,name_invalid/* nameInvalid */.j)('the path of a file', path, 'Name a file, no folder, link or submodule.');
  if (found.size > maximumFileBytes) throw tooLarge(path, found.size);
  const { encoding, content, sha } = found;
  // A large file has no content here; what the server allows is its administrator's choice.
  const bytes =
    encoding === 'base64' && typeof content === 'string'
      ? Buffer.from(content, 'base64')
      : await client.bytes('rawFile', parameters);
  if (blobId(bytes) === sha) return bytes;
  throw (0,error_codes/* forgeError */.C)('FORGE_ANSWER_INVALID', {
    message: `Expected the server to give the bytes of the blob ${sha} for ${path}; it gave others.`,
    remedy:
      'Start it again; where it stays so, something between the server and here changes files.',
    facts: { path, commit },
  });
}

/** The id that git gives a file: the hash of its kind, its length and its bytes. */
function blobId(bytes            )         {
  return (0,external_node_crypto_.createHash)('sha1')
    .update(`blob ${String(bytes.byteLength)}\0`)
    .update(bytes)
    .digest('hex');
}

function tooLarge(path        , size        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_TOO_MUCH', {
    message: `Expected ${path} to have at most ${String(maximumFileBytes)} bytes; it has ${String(size)}.`,
    remedy: 'Make the file smaller, or name another one.',
    facts: { path, size },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/retry.js
var retry = __webpack_require__(63221);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/answer-fault.js



                                                                          
                                               

/** What was asked, for messages. */
                           
                              
                              
                          
                                  
 

/** The server's own words in an answer that is an error. */
const problemSchema = schemas/* object */.Ikc({
  message: schemas/* string */.YjP().catch(''),
  errors: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
});

/** An answer that is an error, with what deciding about another try needs. */
class AnswerFault extends Error {
                    name = 'AnswerFault';
           status        ;
  /** What the server said, in one line of printable text; empty where it said nothing. */
           words        ;
  /** What the caller sees. */
           error       ;
  /** Only what time can change is tried again (design, section 5). */
           isTransient         ;
  /** Whether a write may have happened nevertheless. */
           isAmbiguous         ;
           afterMilliseconds                    ;

  constructor(question          , answer               , clock       ) {
    super(`status ${String(answer.status)}`);
    this.status = answer.status;
    this.words = wordsOf(answer.bytes);
    this.afterMilliseconds = retryAfter(answer.headers, clock);
    // Gitea itself limits nothing: 429 comes from a proxy before it, and nothing has happened.
    this.isTransient = [408, 429, 500, 502, 503, 504].includes(answer.status);
    this.isAmbiguous = this.isTransient && answer.status !== 429;
    this.error = errorOf(question, answer.status, this.words, this.isTransient);
  }
}

function wordsOf(bytes            )         {
  let value         ;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return '';
  }
  const { data } = problemSchema.safeParse(value);
  const text = [data?.message ?? '', ...(data?.errors ?? [])].filter((part) => part !== '');
  return text
    .join('; ')
    .replace(/[^\u0020-\u007e]+/g, ' ')
    .slice(0, 400)
    .trim();
}

/** Seconds or an HTTP date (RFC 9110, section 10.2.3). */
function retryAfter(headers         , clock       )                     {
  const header = headers.get('retry-after');
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - clock.now());
}

function errorOf(question          , status        , words        , isTransient         )        {
  const said = { question, status, words };
  if (status === 429) {
    return make('FORGE_RATE_LIMITED', said, {
      expected: 'to be within the rate limit',
      remedy: 'Start it again later; it goes on from where things stand.',
    });
  }
  if (status >= 300 && status < 400) {
    return make('FORGE_REDIRECTED', said, {
      expected: 'to be answered where it was sent',
      remedy:
        'The repository was renamed or moved. Give its present name: what is found under an old one could be another one tomorrow.',
    });
  }
  if (status === 401) {
    return make('FORGE_UNAUTHORIZED', said, {
      expected: 'to be let in',
      remedy: question.authenticated
        ? 'The token is expired, revoked or wrong. Make a new one, and put it into the secret that this job reads; the token of a job ends with it.'
        : 'Give a token: this server answers nobody without one.',
    });
  }
  if (status === 403) {
    return make('FORGE_FORBIDDEN', said, {
      expected: 'to be allowed',
      remedy: permissionRemedy(question.endpoint),
    });
  }
  if (status === 404) {
    return make('FORGE_NOT_FOUND', said, {
      expected: 'to find something',
      remedy: `Check the name. Where it exists, the token does not see it: ${permissionRemedy(question.endpoint)}`,
    });
  }
  if (isTransient || status >= 500) {
    return make('FORGE_SERVER_ERROR', said, {
      expected: 'to be answered',
      remedy:
        "The server has a fault of its own; its log tells which. Start it again: it goes on from where things stand, once the server's own fault is mended.",
    });
  }
  return make('FORGE_REQUEST_REFUSED', said, {
    expected: 'to be accepted',
    remedy:
      status === 423
        ? 'The repository is archived, or the pull request locked: open it again.'
        : 'Correct what the message names; the same request will be refused again.',
  });
}

/** What to give a token so that it may ask for this. */
function permissionRemedy({ needs, byAdministrator }          )         {
  const scope =
    needs === 'none' ? 'Give a token' : `Give a token with the scope ${needs} for this repository`;
  const account =
    byAdministrator === true
      ? ' of an account that administers the repository'
      : ' of an account that may do it there';
  return `${scope}${account}.`;
}

                
                              
                          
                         
 

function make(
  code                ,
  { question: { endpoint, repository, apiUrl }, status, words }      ,
  { expected, remedy, facts = {} }                                                     ,
)        {
  const shown = words === '' ? '' : `: ${words.replace(/\.$/, '')}`;
  return (0,error_codes/* forgeError */.C)(code, {
    message: `Expected the request for ${endpoint.what} of ${repository} ${expected}; ${new URL(apiUrl).host} answered with status ${String(status)}${shown}.`,
    remedy,
    facts: { repository, request: `${endpoint.method} ${endpoint.path}`, status, ...facts },
  });
}

/**
 * @param question what was asked
 * @returns FORGE_FORBIDDEN for a repository that the server hides from this token: it answers 404 then
 */
function answer_fault_hidden(question          )        {
  return make(
    'FORGE_FORBIDDEN',
    { question, status: 404, words: '' },
    {
      expected: 'to be allowed',
      remedy: `The repository does not exist, or the token does not see it. Check its name, and that the token's account is a collaborator. ${permissionRemedy(question.endpoint)}`,
    },
  );
}

/**
 * @param question what was asked
 * @param fault why no answer came
 * @returns FORGE_UNREACHABLE
 */
function unreachable(
  { endpoint, repository, apiUrl }          ,
  fault                 ,
)        {
  const { host } = new URL(apiUrl);
  return (0,error_codes/* forgeError */.C)('FORGE_UNREACHABLE', {
    message: `Expected ${host} to answer the request for ${endpoint.what} of ${repository}; ${fault.message}.`,
    remedy: fault.isFinal
      ? 'Trust the certificate authority of this server: set NODE_EXTRA_CA_CERTS to a file that holds it.'
      : 'Check the address, the network and the proxy (HTTPS_PROXY, NO_PROXY), then start it again.',
    facts: { host, repository, request: `${endpoint.method} ${endpoint.path}` },
    cause: fault,
  });
}

/**
 * @param question what was asked
 * @param problem what is wrong with the answer
 * @returns FORGE_ANSWER_INVALID
 */
function invalidAnswer({ endpoint, repository, apiUrl }          , problem        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_ANSWER_INVALID', {
    message: `Expected ${new URL(apiUrl).host} to answer the request for ${endpoint.what} of ${repository} in the documented form; ${problem}.`,
    remedy:
      'Check that the address is that of an API of Gitea or Forgejo (it ends in /api/v1). An answer that is not understood is never taken for a good one; a newer version of Waybill may know it.',
    facts: { repository, request: `${endpoint.method} ${endpoint.path}` },
  });
}

/**
 * @param question what was asked
 * @param schema what the answer must be
 * @param value the answer
 * @returns the answer, parsed
 * @throws FORGE_ANSWER_INVALID
 */
function parseAnswer                     (
  question          ,
  schema   ,
  value         ,
)             {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalidAnswer(question, (0,parse/* describeIssues */.w)(result.error).join('; '));
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/bounded-fetch.js
var bounded_fetch = __webpack_require__(23753);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/gitea/address.js
var address = __webpack_require__(87244);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/endpoints.js
/** What a token needs (https://docs.gitea.com/development/oauth2-provider#scopes), and its account. */
                                                                                                   

/** One request of the API that this adapter makes. */
                           
                                                               
                        
                                             
                        
                        
                                                                    
                                     
 

const repo = '/repos/{owner}/{repo}';

/** Every endpoint that the adapter uses; the client asks for nothing else. https://docs.gitea.com/api/ */
const endpoints = {
  version: { method: 'GET', path: '/version', what: "the server's version", needs: 'none' },
  repository: { method: 'GET', path: repo, what: 'the repository', needs: 'read:repository' },
  branch: {
    method: 'GET',
    path: `${repo}/branches/{branch}`,
    what: 'the branch',
    needs: 'read:repository',
  },
  updateBranch: {
    method: 'PUT',
    path: `${repo}/branches/{branch}`,
    what: "the branch's new head",
    needs: 'write:repository',
  },
  deleteBranch: {
    method: 'DELETE',
    path: `${repo}/branches/{branch}`,
    what: 'a branch that is needed no longer',
    needs: 'write:repository',
  },
  branchProtections: {
    method: 'GET',
    path: `${repo}/branch_protections`,
    what: 'the branch protections',
    needs: 'read:repository',
    byAdministrator: true,
  },
  commit: {
    method: 'GET',
    path: `${repo}/git/commits/{sha}`,
    what: 'the commit',
    needs: 'read:repository',
  },
  compare: {
    method: 'GET',
    path: `${repo}/compare/{range}`,
    what: 'the comparison',
    needs: 'read:repository',
  },
  contents: {
    method: 'GET',
    path: `${repo}/contents/{path}`,
    what: 'the file',
    needs: 'read:repository',
  },
  rawFile: {
    method: 'GET',
    path: `${repo}/raw/{path}`,
    what: "the file's bytes",
    needs: 'read:repository',
  },
  changeFiles: {
    method: 'POST',
    path: `${repo}/contents`,
    what: 'the commit of files',
    needs: 'write:repository',
  },
  combinedStatus: {
    method: 'GET',
    path: `${repo}/commits/{sha}/status`,
    what: "the commit's statuses",
    needs: 'read:repository',
  },
  createStatus: {
    method: 'POST',
    path: `${repo}/statuses/{sha}`,
    what: 'the commit status',
    needs: 'write:repository',
  },
  pullOfCommit: {
    method: 'GET',
    path: `${repo}/commits/{sha}/pull`,
    what: "the commit's pull request",
    needs: 'read:repository',
  },
  run: {
    method: 'GET',
    path: `${repo}/actions/runs/{run}`,
    what: 'the workflow run',
    needs: 'read:repository',
  },
  runJobs: {
    method: 'GET',
    path: `${repo}/actions/runs/{run}/jobs`,
    what: "the run's jobs",
    needs: 'read:repository',
  },
  accountPermission: {
    method: 'GET',
    path: `${repo}/collaborators/{account}/permission`,
    what: 'what an account may do',
    needs: 'read:repository',
    byAdministrator: true,
  },
  pulls: {
    method: 'GET',
    path: `${repo}/pulls`,
    what: 'the pull requests',
    needs: 'read:repository',
  },
  pull: {
    method: 'GET',
    path: `${repo}/pulls/{number}`,
    what: 'the pull request',
    needs: 'read:repository',
  },
  createPull: {
    method: 'POST',
    path: `${repo}/pulls`,
    what: 'the new pull request',
    needs: 'write:repository',
  },
  updatePull: {
    method: 'PATCH',
    path: `${repo}/pulls/{number}`,
    what: 'the pull request',
    needs: 'write:repository',
  },
  mergePull: {
    method: 'POST',
    path: `${repo}/pulls/{number}/merge`,
    what: 'the merge',
    needs: 'write:repository',
  },
  reviews: {
    method: 'GET',
    path: `${repo}/pulls/{number}/reviews`,
    what: "the pull request's reviews",
    needs: 'read:repository',
  },
  requestReviews: {
    method: 'POST',
    path: `${repo}/pulls/{number}/requested_reviewers`,
    what: 'who is asked for a review',
    needs: 'write:repository',
  },
  timeline: {
    method: 'GET',
    path: `${repo}/issues/{number}/timeline`,
    what: "the pull request's history",
    needs: 'read:issue',
  },
  comments: {
    method: 'GET',
    path: `${repo}/issues/{number}/comments`,
    what: "the pull request's comments",
    needs: 'read:issue',
  },
  createComment: {
    method: 'POST',
    path: `${repo}/issues/{number}/comments`,
    what: "the pull request's new comment",
    needs: 'write:issue',
  },
  updateComment: {
    method: 'PATCH',
    path: `${repo}/issues/comments/{id}`,
    what: "the pull request's comment",
    needs: 'write:issue',
  },
  createLabel: {
    method: 'POST',
    path: `${repo}/labels`,
    what: 'a new label',
    needs: 'write:issue',
  },
  setLabels: {
    method: 'PUT',
    path: `${repo}/issues/{number}/labels`,
    what: "the pull request's labels",
    needs: 'write:issue',
  },
}                                            ;

                                                  

/** The endpoint by its name, as what every one of them has. */
function endpointOf(name              )           {
  return endpoints[name];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/gitea-transport.js






                                                

const defaultLimits              = { deadline: 50_000, request: 20_000, firstDelay: 500 };
const maximumAttempts = 6;
/** A page of fifty pull requests carries two descriptions of the repository for each of them. */
const maximumAnswerBytes = 16 * 1024 * 1024;

/** Where the API is and who asks. */
                                   
                          
                      
                              
                          
                         
                                         
 

/** What a request carries. */
                             
                                                                    
                                                            
                                                                       
                         
 

/** One request. */
                                                  
                              
                      
                              
                                                        
                                
 

/** An answer that is no error. */
                           
                          
                            
                             
 

/** A write of which nobody knows whether it happened: its answer was lost. */
class UnclearWrite extends Error {
                    name = 'UnclearWrite';
  /** What the caller sees when no try is left. */
           error       ;

  constructor(error       ) {
    super(error.message);
    this.error = error;
  }
}

/**
 * Sends requests to one server's API: again where that can help, bounded in time and size, following no
 * redirect (a token goes nowhere else).
 */
class GiteaTransport {
           #options                  ;
           #baseUrl        ;
           #clock       ;
           #limits             ;

  /** @throws FORGE_ADDRESS_INVALID */
  constructor(options                  ) {
    this.#options = options;
    this.#baseUrl = (0,address/* checkPlace */.uD)(options.repository, options.apiUrl, options.token !== undefined);
    this.#clock = options.clock ?? time/* systemClock */.ml;
    this.#limits = { ...defaultLimits, ...options.limits };
  }

  /** @returns what is asked, for messages */
  question({ name, repository }                                           )           {
    const { apiUrl, token } = this.#options;
    return { endpoint: endpointOf(name), repository, apiUrl, authenticated: token !== undefined };
  }

  /**
   * @param signal ends it
   * @returns the bounds of everything that is done again
   */
  retryOptions(signal             )               {
    const { deadline, firstDelay } = this.#limits;
    return {
      signal,
      deadlineMilliseconds: deadline,
      maximumAttempts,
      firstDelayMilliseconds: firstDelay,
      clock: this.#clock,
    };
  }

  /**
   * @param request what to send
   * @param signal ends it
   * @returns the answer
   * @throws AnswerFault, UnclearWrite, FORGE_UNREACHABLE, FORGE_ANSWER_INVALID, or the signal's reason
   */
  async send(request              , signal             )                    {
    const mayRepeat = endpointOf(request.name).method === 'GET' || request.repeatable === true;
    const attempt = async ()                             => {
      try {
        return { outcome: 'done', value: await this.#once(request, signal) };
      } catch (error) {
        if (signal.aborted) return { outcome: 'final', error: signal.reason };
        return this.#judged(request, error, mayRepeat);
      }
    };
    return (await (0,retry/* retry */.L)(attempt, this.retryOptions(signal))).value;
  }

  #judged(request              , error         , mayRepeat         )                 {
    if (error instanceof AnswerFault) {
      if (!error.isTransient) return { outcome: 'final', error };
      if (error.isAmbiguous && !mayRepeat)
        return { outcome: 'final', error: new UnclearWrite(error.error) };
      const { afterMilliseconds, message: reason } = error;
      const after = afterMilliseconds === undefined ? {} : { afterMilliseconds };
      return { outcome: 'again', reason, error, ...after };
    }
    if (error instanceof bounded_fetch.ConnectionFault) {
      const shown = unreachable(this.question(request), error);
      if (error.isFinal) return { outcome: 'final', error: shown };
      return mayRepeat || error.code === 'ECONNREFUSED'
        ? { outcome: 'again', reason: error.message, error: shown }
        : { outcome: 'final', error: new UnclearWrite(shown) };
    }
    if (error instanceof bounded_fetch.AnswerTooLarge)
      return { outcome: 'final', error: invalidAnswer(this.question(request), error.message) };
    return { outcome: 'final', error };
  }

  async #once(request              , signal             )                    {
    const { what } = endpointOf(request.name);
    try {
      const answer = await (0,cancellation/* withDeadline */.NE)(
        `the answer for ${what}`,
        this.#limits.request,
        signal,
        (within) => this.#exchange(request, within),
      );
      if (answer.status >= 300) throw new AnswerFault(this.question(request), answer, this.#clock);
      return answer;
    } catch (error) {
      // Slow once is a reason to ask again; the deadline of the whole call is not touched by it.
      const isSlow = !signal.aborted && (0,src_error/* isWaybillError */.xS)(error, 'DEADLINE_EXCEEDED');
      throw isSlow ? new bounded_fetch.ConnectionFault(error.message, 'ETIMEDOUT', error) : error;
    }
  }

  async #exchange(request              , signal             )                         {
    const { token } = this.#options;
    const { body } = request;
    const headers = new Headers({ 'user-agent': 'waybill', accept: 'application/json' });
    if (token !== undefined) headers.set('authorization', `token ${token.reveal()}`);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const init = {
      method: endpointOf(request.name).method,
      headers,
      signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    return (0,bounded_fetch.fetchBounded)(`${this.#baseUrl}${pathOf(request)}`, init, maximumAnswerBytes);
  }
}

/** @throws FORGE_NAME_INVALID for a value that would become another path */
function pathOf({ name, repository, path = {}, query = {} }              )         {
  const [owner = '', repo = ''] = repository.split('/');
  const values                                            = { owner, repo, ...path };
  const filled = endpointOf(name).path.replace(/\{(\w+)\}/g, (_, key        ) =>
    segments(String(values[key] ?? '')),
  );
  const pairs = Object.entries(query).map(([key, value])                   => [key, String(value)]);
  const search = new URLSearchParams(pairs).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

function segments(value        )         {
  const parts = value.split('/');
  if (parts.some((part) => ['', '.', '..'].includes(part)))
    throw (0,name_invalid/* nameInvalid */.j)('a name whose parts are not empty, . or ..', value, 'Correct the name.');
  return parts.map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/gitea-client.js




                                                   


/** What Gitea gives at most where its administrator changed nothing; it gives less where asked to. */
const perPage = 50;

/** The repository, where the API is and who asks. */
                                                              
                               
 

/** What a call may differ in. */
                              
                                                                                                        
                                                               
 

/** What a call for a list may differ in. */
                                                  
                                                                                                                 
                        
                                                      
                                 
 

                  
                                     
                                               
 

/** The one door to the API of Gitea and Forgejo for a repository: parsed answers, domain errors, whole lists. */
class GiteaClient {
           repository        ;
           signal             ;
           #options                    ;
           #shared        ;

  /** @throws FORGE_ADDRESS_INVALID */
  constructor(options                    , shared         ) {
    this.repository = options.repository;
    this.signal = options.signal;
    this.#options = options;
    this.#shared = shared ?? { transport: new GiteaTransport(options), visible: new Map() };
  }

  /** @returns the same client, ended by another signal */
  within(signal             )              {
    return new GiteaClient({ ...this.#options, signal }, this.#shared);
  }

  /** @returns the same client for another repository of the server */
  at(repository        )              {
    return new GiteaClient({ ...this.#options, repository }, this.#shared);
  }

  /** @returns the answer; FORGE_NOT_FOUND where there is none */
  async get                     (
    name              ,
    parameters            ,
    schema   ,
    options              = {},
  )                      {
    return this.#parsed(name, schema, await this.#answered({ name, ...parameters }, options));
  }

  /** @returns the answer; undefined where the server says that there is none, and shows the repository */
  async find                     (
    name              ,
    parameters            ,
    schema   ,
    options              = {},
  )                                  {
    try {
      return this.#parsed(name, schema, await this.#send({ name, ...parameters }));
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      if (error.status !== 404) throw translated(error, options);
      await this.requireVisible();
      return undefined;
    }
  }

  /** @returns the bytes of an answer that is no JSON */
  async bytes(name              , parameters            )                      {
    return (await this.#answered({ name, ...parameters }, {})).bytes;
  }

  /**
   * Reads all pages. A server gives fewer items a page than it is asked for where its administrator says so:
   * the end is told by the link to the next page, by the count, or by a page that is empty.
   * @returns all items
   * @throws FORGE_TOO_MUCH where there are more pages than are read
   */
  async list                     (
    name              ,
    parameters            ,
    item   ,
    options              = {},
  )                                 {
    const { maximumPages = 40 } = options;
    const all               = [];
    for (let page = 1; page <= maximumPages; page += 1) {
      const query = { ...parameters.query, page, limit: perPage };
      const answer = await this.#answered({ name, ...parameters, query }, options);
      const { items, total } = this.#page(name, item, answer, options.key);
      all.push(...items);
      if (!hasMore(answer.headers, items.length, all.length, total)) return all;
    }
    throw tooMuch(this.#question(name), maximumPages * perPage);
  }

  #page                     (
    name              ,
    item   ,
    answer          ,
    key                    ,
  )                                                     {
    // Where there are none the server says null in some places.
    const list = schemas/* array */.YOg(item)
      .max(1000)
      .nullish()
      .transform((items) => items ?? []);
    if (key === undefined) return { items: this.#parsed(name, list, answer), total: undefined };
    const count = schemas/* int */.Whr().nonnegative().nullish();
    const whole = this.#parsed(name, schemas/* looseObject */._H3({ total_count: count }), answer);
    const items = parseAnswer(this.#question(name), list, whole[key]);
    return { items, total: whole.total_count ?? undefined };
  }

  /** Writes what may be written twice without harm: it is tried again whatever happened to its answer. */
  async write                     (
    name              ,
    parameters            ,
    schema   ,
    options              = {},
  )                      {
    const answer = await this.#answered({ name, ...parameters, repeatable: true }, options);
    return this.#parsed(name, schema, answer);
  }

  /**
   * Writes what must not be written twice: after an answer that was lost, it looks before it writes again.
   * @param read takes what is needed from the answer
   * @param options `look` finds what an earlier try has written
   */
  async writeOnce   (
    name              ,
    parameters            ,
    read                                                                    ,
    options                                                      ,
  )             {
    return this.repeat(async (attempt)                      => {
      const found = attempt === 1 ? undefined : await options.look();
      if (found !== undefined) return { outcome: 'done', value: found };
      try {
        const answer = await this.#answered({ name, ...parameters }, options);
        const data = answer.bytes.byteLength === 0 ? undefined : this.#json(name, answer);
        return { outcome: 'done', value: read({ status: answer.status, data }) };
      } catch (error) {
        return error instanceof UnclearWrite
          ? { outcome: 'again', reason: error.message, error: error.error }
          : { outcome: 'final', error };
      }
    });
  }

  /** @returns what the schema makes of a part of an answer */
  parse                     (name              , schema   , data         )             {
    return parseAnswer(this.#question(name), schema, data);
  }

  /** Repeats an act that says itself whether another try can help, within the bounds of one call. */
  async repeat   (act                                          )             {
    return (await (0,retry/* retry */.L)(act, this.#shared.transport.retryOptions(this.signal))).value;
  }

  /** The same for what a server that is busy does in the background: only time ends it, not a number of questions. */
  async awaitServer   (act                                          )             {
    const { maximumAttempts: _any, ...bounds } = this.#shared.transport.retryOptions(this.signal);
    return (await (0,retry/* retry */.L)(act, { ...bounds, maximumDelayMilliseconds: 4_000 })).value;
  }

  /** @throws FORGE_FORBIDDEN where the server hides the repository: then a 404 below it says nothing */
  async requireVisible()                {
    const { visible } = this.#shared;
    const asked = visible.get(this.repository) ?? this.#askVisible();
    visible.set(this.repository, asked);
    try {
      await asked;
    } catch (error) {
      visible.delete(this.repository);
      throw error;
    }
  }

  async #askVisible()                {
    try {
      await this.#send({ name: 'repository' });
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      throw error.status === 404 ? answer_fault_hidden(this.#question('repository')) : error.error;
    }
  }

  #question(name              )           {
    return this.#shared.transport.question({ name, repository: this.repository });
  }

  #json(name              , { bytes }          )          {
    try {
      return JSON.parse(Buffer.from(bytes).toString('utf8'));
    } catch {
      throw invalidAnswer(this.#question(name), 'it is no JSON');
    }
  }

  #parsed                     (name              , schema   , answer          )             {
    const data = answer.bytes.byteLength === 0 ? undefined : this.#json(name, answer);
    return parseAnswer(this.#question(name), schema, data);
  }

  async #send(request                                  )                    {
    const whole = { ...request, repository: this.repository };
    return this.#shared.transport.send(whole, this.signal);
  }

  /** An answer, or one of the forge's errors. */
  async #answered(
    request                                  ,
    options             ,
  )                    {
    try {
      return await this.#send(request);
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      const shown = translated(error, options);
      if (error.status === 404 && shown === error.error) await this.requireVisible();
      throw shown;
    }
  }
}

function translated(fault             , { refused }             )        {
  return refused?.(fault) ?? fault.error;
}

function hasMore(
  headers         ,
  inPage        ,
  sofar        ,
  counted                    ,
)          {
  if (inPage === 0) return false;
  const link = headers.get('link');
  if (link !== null && /;\s*rel="?next"?/.test(link)) return true;
  const header = headers.get('x-total-count');
  const total = counted ?? (header === null ? undefined : Number(header));
  // Without a count only an empty page proves the end.
  return total === undefined || !Number.isSafeInteger(total) || sofar < total;
}

function tooMuch({ endpoint, repository }          , maximum        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_TOO_MUCH', {
    message: `Expected at most ${String(maximum)} entries in ${endpoint.what} of ${repository}; there are more.`,
    remedy: 'Narrow what is asked for, or remove what nobody needs any more.',
    facts: { repository, request: endpoint.path, maximum },
  });
}

// EXTERNAL MODULE: ../../../zod/v4/classic/iso.js
var iso = __webpack_require__(38549);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/pull-request-reviews.js



             
                    
                    
                         
                         
                     

                                                     


/** The server shows whoever deleted the account so. */
const ghost = 'Ghost';

/**
 * Finds the pull request that was merged as this very commit
 * (https://docs.gitea.com/api/#tag/repository/operation/repoGetCommitPullRequest); the server tells one at most.
 * @param parts the repository
 * @param commit a commit
 * @returns empty for a commit that was pushed without one
 * @throws FORGE_COMMIT_UNKNOWN
 */
async function mergedPullRequestsOf(
  parts           ,
  commit           ,
)                                        {
  const { client } = parts;
  const pull = await client.find('pullOfCommit', { path: { sha: commit } }, pullSchema);
  if (pull === undefined) {
    await requireCommit(client, commit);
    return [];
  }
  if (stateOf(pull) !== 'merged' || pull.merge_commit_sha !== commit) return [];
  const head = await headShaOf(parts, pull);
  const { number, html_url: url, base, user } = pull;
  return [{ number, url, head, base: base.ref, author: user?.login ?? ghost }];
}

const moment = iso/* datetime */.w$({ offset: true }).transform((text) => new Date(text).toISOString());

const reviewSchema = schemas/* object */.Ikc({
  user: schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1).max(255) }).nullish(),
  state: schemas/* string */.YjP(),
  commit_id: schemas/* string */.YjP().nullish(),
  submitted_at: moment.nullish(),
  updated_at: moment.nullish(),
  dismissed: schemas/* boolean */.zMY().nullish(),
  html_url: schemas/* string */.YjP().max(2048),
});
                                           

/** The server's words (modules/structs/pull_review.go of Gitea); that somebody is asked is no review. */
const states                                              = new Map([
  ['APPROVED', 'approved'],
  ['REQUEST_CHANGES', 'changes-requested'],
  ['COMMENT', 'commented'],
  ['PENDING', 'pending'],
]);
const asked = 'REQUEST_REVIEW';

/**
 * Reads the reviews of a pull request
 * (https://docs.gitea.com/api/#tag/repository/operation/repoListPullReviews).
 * @param client the repository
 * @param number which pull request
 * @returns its reviews in the server's order, the oldest first
 * @throws FORGE_PULL_REQUEST_UNKNOWN; FORGE_ANSWER_INVALID for a state that is not known (law 7)
 */
async function pullRequestReviewsOf(
  client             ,
  number        ,
)                                  {
  await requirePull(client, number);
  const all = await client.list('reviews', { path: { number } }, reviewSchema);
  const reviews = all
    .filter(({ state }) => state !== asked)
    .map((review) => pull_request_reviews_presented(review, number));
  return { kind: 'reviews', reviews };
}

function pull_request_reviews_presented(review        , number        )                    {
  const state = states.get(review.state);
  if (state === undefined) {
    throw (0,error_codes/* forgeError */.C)('FORGE_ANSWER_INVALID', {
      message: `Expected reviews of pull request ${String(number)} whose state is one of ${[...states.keys(), asked].join(', ')}; found ${JSON.stringify(review.state.slice(0, 100))}.`,
      remedy: 'A newer version of Waybill may know this state; report it.',
      facts: { number },
    });
  }
  const isSent = state !== 'pending';
  return {
    reviewer: review.user?.login ?? ghost,
    // The server dismisses without another word than this flag.
    state: review.dismissed === true && isSent ? 'dismissed' : state,
    commit: vocabulary/* commitShaSchema */.jr.safeParse(review.commit_id).data,
    at: isSent ? (review.submitted_at ?? undefined) : undefined,
    url: review.html_url,
  };
}

const permissionSchema = schemas/* object */.Ikc({ permission: schemas/* string */.YjP() });
const writing                    = ['owner', 'admin', 'write'];

/** What the server allows in the name of an account. */
const accountName = /^[A-Za-z0-9_.-]{1,255}$/;

/**
 * Asks what an account may do in the repository; the server tells others than the account itself to who
 * administers the repository
 * (https://docs.gitea.com/api/#tag/repository/operation/repoGetRepoPermissions).
 * @param client the repository
 * @param account its login
 * @returns whether it may write; false for an unknown account and a word that is not known
 * @throws FORGE_FORBIDDEN
 */
async function mayWriteTo(client             , account        )                   {
  if (!accountName.test(account) || /^\.{1,2}$/.test(account)) return false;
  const found = await client.find('accountPermission', { path: { account } }, permissionSchema);
  return found !== undefined && writing.includes(found.permission);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/pull-request-people.js

                                                     


const team = 'team:';

/** Who is to be there besides those who are. */
                         
                                              
                                        
                                        
 

/**
 * Tells who was never asked for a review and who is not assigned. Whoever has reviewed is not asked again: the
 * server would take his review for outdated.
 * @param client the repository
 * @param pull a pull request
 * @param wanted who is to be there
 */
async function missingPeople(
  client             ,
  pull      ,
  wanted                 ,
)                  {
  const { reviewers = [], assignees = [] } = wanted;
  const there = new Set(pull.assignees.map(({ login }) => login.toLowerCase()));
  const author = pull.user?.login.toLowerCase();
  const candidates = unique(reviewers).filter((name) => name.toLowerCase() !== author);
  const asked = candidates.length === 0 ? new Set        () : await askedOnce(client, pull);
  return {
    reviewers: candidates.filter((name) => !asked.has(name.toLowerCase())),
    assignees: unique(assignees).filter((name) => !there.has(name.toLowerCase())),
  };
}

async function askedOnce(client             , pull      )                       {
  const now = [
    ...pull.requested_reviewers.map(({ login }) => login),
    ...pull.requested_reviewers_teams.map(({ name }) => `${team}${name}`),
  ];
  const events = await eventsOf(client, pull.number);
  const before = events
    .filter(({ type }) => type === 'review_request')
    .flatMap(({ assignee, assignee_team }) => [
      ...(assignee === null || assignee === undefined ? [] : [assignee.login]),
      ...(assignee_team === null || assignee_team === undefined
        ? []
        : [`${team}${assignee_team.name}`]),
    ]);
  return new Set([...now, ...before].map((name) => name.toLowerCase()));
}

function unique(names                   )           {
  return [...new Set(names)];
}

/**
 * Asks for reviews (https://docs.gitea.com/api/#tag/repository/operation/repoCreatePullReviewRequests).
 * @param client the repository
 * @param number which pull request
 * @param reviewers accounts, and teams as `team:<name>`; asking somebody twice is asking once
 */
async function requestReviews(
  client             ,
  number        ,
  reviewers                   ,
)                {
  if (reviewers.length === 0) return;
  const body = {
    reviewers: reviewers.filter((name) => !name.startsWith(team)),
    team_reviewers: reviewers
      .filter((name) => name.startsWith(team))
      .map((name) => name.slice(team.length)),
  };
  await client.write('requestReviews', { path: { number }, body }, schemas/* unknown */.L5J());
}

/**
 * @param client the repository
 * @param pull a pull request
 * @param added who is assigned besides those who are; the server wants the whole list
 */
async function addAssignees(
  client             ,
  pull      ,
  added                   ,
)                {
  if (added.length === 0) return;
  const assignees = [...pull.assignees.map(({ login }) => login), ...added];
  await client.write(
    'updatePull',
    { path: { number: pull.number }, body: { assignees } },
    pullSchema,
  );
}

const labelsSchema = schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }))
  .max(1000)
  .nullish()
  .transform((labels) => (labels ?? []).map(({ name }) => name));

/**
 * Gives a pull request these labels and no others
 * (https://docs.gitea.com/api/#tag/issue/operation/issueReplaceLabels). The server leaves out what it has no label
 * of, without a word: those are made first.
 * @param client the repository
 * @param number which pull request
 * @param labels their names
 */
async function setLabels(
  client             ,
  number        ,
  labels                   ,
)                {
  const wanted = unique(labels);
  const put = ()                    =>
    client.write('setLabels', { path: { number }, body: { labels: wanted } }, labelsSchema);
  const given = await put();
  const missing = wanted.filter((name) => !given.includes(name));
  if (missing.length === 0) return;
  for (const name of missing)
    await client.write('createLabel', { body: { name, color: '#6a737d' } }, schemas/* unknown */.L5J());
  const now = await put();
  client.parse(
    'setLabels',
    schemas/* array */.YOg(schemas/* string */.YjP()).refine((names) => wanted.every((name) => names.includes(name)), {
      error: `labels are missing of ${wanted.join(', ')}`,
    }),
    now,
  );
}

/**
 * @param labels names
 * @param pull a pull request
 * @returns whether it has these labels and no others
 */
function hasLabels(labels                   , pull      )          {
  const wanted = new Set(labels);
  const there = new Set(pull.labels.map(({ name }) => name));
  return wanted.size === there.size && [...wanted].every((label) => there.has(label));
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/pull-requests.js



             
          
                 
              
                    
                   
                     

                                                     
                                                     




/**
 * @param parts the repository
 * @param number which pull request
 * @returns it, or undefined where there is none of this number
 */
async function readPullRequest(
  parts           ,
  number        ,
)                                   {
  const pull = await findPull(parts.client, number);
  return pull === undefined ? undefined : presented(parts, pull);
}

/**
 * Finds pull requests (https://docs.gitea.com/api/#tag/repository/operation/repoListPullRequests). The server
 * knows no question for a head: what it lists is sorted out here.
 * @param parts the repository
 * @param query which ones; every marker named must be equal
 * @returns those that fit, by falling number
 */
async function findPullRequests(
  parts           ,
  query                  ,
)                                  {
  const fitting = (await listPulls(parts.client, query)).sort((a, b) => b.number - a.number);
  const found                = [];
  for (const pull of fitting) found.push(await presented(parts, pull));
  return found;
}

async function listPulls(
  client             ,
  { state, head, base, markers }                  ,
)                  {
  const query = {
    state: state === undefined ? 'all' : state === 'open' ? 'open' : 'closed',
    ...(base === undefined ? {} : { base_branch: base }),
  };
  const pulls = await client.list('pulls', { query }, pullSchema);
  return pulls.filter(
    (pull) =>
      (state === undefined || stateOf(pull) === state) &&
      (head === undefined || headBranchOf(client, pull) === head) &&
      (base === undefined || pull.base.ref === base) &&
      hasMarkers(client, pull, markers ?? {}),
  );
}

function hasMarkers(
  client             ,
  pull      ,
  markers                                  ,
)          {
  const wanted = Object.entries(markers);
  if (wanted.length === 0) return true;
  const known = bodyOf(client, pull).block?.markers ?? {};
  return wanted.every(([name, value]) => known[name] === value);
}

/**
 * Opens a pull request (https://docs.gitea.com/api/#tag/repository/operation/repoCreatePullRequest).
 * @param parts the repository
 * @param effect signal and fence
 * @param request what to open
 * @throws FORGE_PULL_REQUEST_EXISTS, FORGE_PULL_REQUEST_EMPTY, FORGE_BRANCH_UNKNOWN, FORGE_DOCUMENT_INVALID
 */
async function openPullRequest(
  parts           ,
  effect               ,
  request                ,
)                       {
  const { head, base, labels = [], markers = {}, draft = false } = request;
  const title = titleOf(request.title, draft);
  requireTitle(title);
  const headSha = await requireBranch(parts, head);
  await requireBranch(parts, base);
  const body = (0,pull_request_body/* joinBody */.HN)(request.body, (0,pull_request_body/* newBlock */.eT)(headSha, markers));
  await requireCommits(parts.client, { head, base, headSha });
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = { ...parts, client: parts.client.within(signal) };
    const pull = await pull_requests_create(within.client, { head, base, title, body });
    if (draft && pull.draft !== true) throw noDraft(pull.number);
    if (labels.length > 0) await setLabels(within.client, pull.number, labels);
    const people = await missingPeople(within.client, pull, request);
    await requestReviews(within.client, pull.number, people.reviewers);
    await addAssignees(within.client, pull, people.assignees);
    return presented(within, await requirePull(within.client, pull.number));
  });
}

async function pull_requests_create(
  client             ,
  body                                                             ,
)                {
  const { head, base } = body;
  const find = async ()                            =>
    (await listPulls(client, { state: 'open', head, base }))[0];
  // The server itself refuses a second one of the same head and base: what is there after a lost answer is ours.
  const look = async ()                            => {
    const found = await find();
    return found?.body?.replaceAll('\r\n', '\n') === body.body ? found : undefined;
  };
  const read = ({ data }                   )       => client.parse('createPull', pullSchema, data);
  const refused = ({ status }             )                    =>
    status === 409 ? new AlreadyOpen() : undefined;
  try {
    return await client.writeOnce('createPull', { body }, read, { look, refused });
  } catch (error) {
    throw error instanceof AlreadyOpen ? exists(head, base, (await find())?.number) : error;
  }
}

class AlreadyOpen extends Error {}

/** The server takes a pull request that brings nothing. */
async function requireCommits(
  client             ,
  { head, base, headSha }                                                    ,
)                {
  const path = { range: `${base}...${headSha}` };
  const schema = schemas/* object */.Ikc({ total_commits: schemas/* int */.Whr().nonnegative() });
  const { total_commits } = await client.get(
    'compare',
    { path, query: { verification: false, files: false } },
    schema,
  );
  if (total_commits > 0) return;
  throw (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_EMPTY', {
    message: `Expected ${head} to hold commits that ${base} does not have; ${headSha} is in ${base} already.`,
    remedy: 'Nothing is left to merge; commit to the head first.',
    facts: { head, base, headSha },
  });
}

async function requireBranch({ client, git }           , branch        )                     {
  const found = vocabulary/* commitShaSchema */.jr.safeParse(await git.readRef(`refs/heads/${branch}`));
  if (found.success) return found.data;
  throw (0,error_codes/* forgeError */.C)('FORGE_BRANCH_UNKNOWN', {
    message: `Expected a branch ${branch} in ${client.repository}; there is none.`,
    remedy: 'Push the branch first, or correct its name.',
    facts: { branch },
  });
}

function exists(head        , base        , number                    )        {
  return (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_EXISTS', {
    message: `Expected no open pull request from ${head} to ${base}; ${number === undefined ? 'there' : String(number)} is one.`,
    remedy: 'Update that one in place, or close it first.',
    facts: { head, base, ...(number === undefined ? {} : { number }) },
  });
}

function noDraft(number        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_REQUEST_REFUSED', {
    message: `Expected the server to take pull request ${String(number)} for a draft, as its title begins with WIP:; it does not.`,
    remedy:
      "Add `WIP:` to WORK_IN_PROGRESS_PREFIXES of the server's app.ini, or let the policy ask for no drafts.",
    facts: { number },
  });
}

/**
 * Changes an open pull request in place; what is equal is not written (law 5). The markers of a program stay,
 * whatever else changes.
 * @param parts the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param change what is to be different; what is absent stays
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED, FORGE_DOCUMENT_INVALID; FORGE_REQUEST_REFUSED
 *   where somebody changed its text in the same moment
 */
async function updatePullRequest(
  parts           ,
  effect               ,
  number        ,
  change                   ,
)                                {
  const { client } = parts;
  const pull = await requirePull(client, number);
  if (stateOf(pull) !== 'open') throw ended(client, pull);
  const fields = await changedFields(parts, pull, change);
  const labels =
    change.labels === undefined || hasLabels(change.labels, pull) ? undefined : change.labels;
  const people = await missingPeople(client, pull, change);
  if (fields === undefined && labels === undefined && isNobody(people))
    return { value: await presented(parts, pull), changed: false };
  return (0,src_effect/* performEffect */.d)('forge.pull-request', effect, async (signal) => {
    const within = { ...parts, client: client.within(signal) };
    if (fields !== undefined) await patchPull(within.client, pull, fields);
    if (labels !== undefined) await setLabels(within.client, number, labels);
    await requestReviews(within.client, number, people.reviewers);
    await addAssignees(within.client, pull, people.assignees);
    const now = await requirePull(within.client, number);
    if (change.draft === true && now.draft !== true) throw noDraft(number);
    return { value: await presented(within, now), changed: true };
  });
}

function isNobody({ reviewers, assignees }        )          {
  return reviewers.length + assignees.length === 0;
}

async function changedFields(
  parts           ,
  pull      ,
  { title, body, markers, draft }                   ,
)                              {
  const { text, block } = bodyOf(parts.client, pull);
  const isDraft = draft ?? pull.draft === true;
  const wantedTitle = titleOf(title ?? shownTitle(pull), isDraft);
  const isTitleNew =
    (title !== undefined && title !== shownTitle(pull)) || isDraft !== (pull.draft === true);
  if (isTitleNew) requireTitle(wantedTitle);
  const kept = block ?? (0,pull_request_body/* newBlock */.eT)(await headShaOf(parts, pull), {});
  const wanted =
    body === undefined && markers === undefined
      ? undefined
      : (0,pull_request_body/* joinBody */.HN)(body ?? text, {
          ...kept,
          ...(markers === undefined ? {} : { markers: { ...markers } }),
        });
  const isBodyNew = wanted !== undefined && wanted !== unified(pull.body);
  if (!isBodyNew && !isTitleNew) return undefined;
  return {
    ...(isTitleNew ? { title: wantedTitle } : {}),
    ...(isBodyNew ? { body: wanted } : {}),
  };
}

function requireTitle(title        )       {
  if (title.trim() !== '' && title.length <= 255) return;
  throw (0,error_codes/* forgeError */.C)('FORGE_DOCUMENT_INVALID', {
    message: `Expected a title of 1 to 255 characters, found ${String(title.length)}.`,
    remedy: 'Shorten the title.',
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/repository.js



                                                     

const repositorySchema = schemas/* object */.Ikc({
  full_name: schemas/* string */.YjP(),
  default_branch: schemas/* string */.YjP().min(1).max(255),
});

/**
 * @param client the repository
 * @returns the name of its default branch
 * @throws FORGE_REDIRECTED where the server answers for a repository of another name, FORGE_REPOSITORY_UNKNOWN
 *   where there is none for this token
 */
async function defaultBranchOf(client             )                  {
  const found = await client.get('repository', {}, repositorySchema).catch((error         ) => {
    // The server says 404 of what is not there and of what it hides.
    if (!(0,src_error/* isWaybillError */.xS)(error) || error.facts['status'] !== 404) throw error;
    const { message, remedy, facts } = error;
    throw (0,error_codes/* forgeError */.C)('FORGE_REPOSITORY_UNKNOWN', { message, remedy, facts, cause: error });
  });
  if (found.full_name.toLowerCase() === client.repository.toLowerCase())
    return found.default_branch;
  throw (0,error_codes/* forgeError */.C)('FORGE_REDIRECTED', {
    message: `Expected the server to answer for ${client.repository}; it answered for ${found.full_name}.`,
    remedy: 'The repository was renamed or moved: give its present name.',
    facts: { repository: client.repository, found: found.full_name },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/called-workflows.js


                                                      


                                                     


/** Where the servers look for workflows; a file of one name in several of them is looked at in each. */
const folders = ['.forgejo/workflows', '.gitea/workflows', '.github/workflows'];
/** A workflow and those of its own repository that it calls. */
const maximumFiles = 20;
const maximumCalls = 100;

/** `owner/name/path.yml@ref` wherever it stands, in a comment too: too many refuse, too few would let through. */
const remoteCall =
  /([A-Za-z0-9_.-]+)\/([A-Za-z0-9_.-]+)\/((?:[^\s'"@{}[\],]+\/)*[^\s'"@{}[\],]+\.ya?ml)@([^\s'"{}[\],]+)/g;
const localCall = /\.\/((?:[^\s'"@{}[\],]+\/)*[^\s'"@{}[\],]+\.ya?ml)(?!@)/g;
/** What could hide a call from the two. */
const called_workflows_hidden = /\\[ux]|!!binary/i;

/**
 * Tells which reusable workflows a run calls. The servers do not keep that, so it is read from the run's own
 * workflow file, at the run's commit, and from those of the same repository that it calls; what a workflow of
 * another repository calls in turn is that one's word.
 * @param client the repository of the run
 * @param file the workflow's name, such as `ci.yml`
 * @param commit the run's commit
 * @returns undefined where it cannot be told
 */
async function calledWorkflows(
  client             ,
  file        ,
  commit           ,
)                                                     {
  const paths = file.includes('/') ? [file] : folders.map((folder) => `${folder}/${file}`);
  const calls = new Map                          ();
  const seen = new Set        ();
  let found = 0;
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (seen.size > maximumFiles) return undefined;
    const text = await readText(client, commit, path);
    if (text === undefined) continue;
    found += 1;
    if (called_workflows_hidden.test(text)) return undefined;
    for (const call of text.matchAll(remoteCall)) calls.set(call[0], call);
    paths.push(...[...text.matchAll(localCall)].map(([, local = '']) => local));
  }
  if (found === 0 || calls.size > maximumCalls) return undefined;
  return described(client, [...calls.values()]);
}

/** No file, no such commit, or too large a file: then nothing is told of it. */
const nothingToRead                    = [
  'FORGE_NAME_INVALID',
  'FORGE_COMMIT_UNKNOWN',
  'FORGE_TOO_MUCH',
];

async function readText(
  client             ,
  commit           ,
  path        ,
)                              {
  try {
    const bytes = await readFile(client, commit, path);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
  } catch (error) {
    const isNone = (0,src_error/* isWaybillError */.xS)(error) && nothingToRead.includes(error.code);
    if (isNone) return undefined;
    throw error;
  }
}

async function described(
  client             ,
  calls                             ,
)                                         {
  const workflows                       = [];
  for (const [, owner = '', name = '', path = '', ref = ''] of calls) {
    const repository = `${owner}/${name}`;
    workflows.push({
      repository,
      path,
      sha: vocabulary/* commitShaSchema */.jr.safeParse(ref).data,
      fork:
        (0,address/* giteaRepositoryName */.UW)(repository) === undefined
          ? undefined
          : await isFork(client.at(repository)),
    });
  }
  return workflows;
}

const forkSchema = schemas/* object */.Ikc({ fork: schemas/* boolean */.zMY() });

/** Undefined where this token does not see the repository. */
async function isFork(client             )                               {
  const found = await readable((options) => client.get('repository', {}, forkSchema, options));
  return found.kind === 'read' ? found.value.fork : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/runs.js


                                                      


                                                     

/** A run as Gitea shows it; older versions have nothing there (https://docs.gitea.com/api/#tag/repository/operation/GetWorkflowRun). */
const giteaRunSchema = schemas/* object */.Ikc({
    id: schemas/* int */.Whr().positive(),
    event: schemas/* string */.YjP().min(1),
    head_branch: schemas/* string */.YjP().nullish(),
    head_sha: vocabulary/* commitShaSchema */.jr,
    head_repository: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish(),
    path: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    actor: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
    html_url: schemas/* string */.YjP(),
  })
  .transform((run) => ({
    id: run.id,
    event: run.event,
    branch: run.head_branch ?? undefined,
    sha: run.head_sha,
    from: run.head_repository?.full_name,
    // Such as `ci.yml@refs/heads/main`.
    workflow: run.path.replace(/@.*$/s, ''),
    status: run.status,
    actor: run.actor?.login ?? 'Ghost',
    url: run.html_url,
  }));

/** A run as Forgejo shows it: other names, and the words of its jobs for its state. */
const forgejoRunSchema = schemas/* object */.Ikc({
    id: schemas/* int */.Whr().positive(),
    event: schemas/* string */.YjP().min(1),
    prettyref: schemas/* string */.YjP().nullish(),
    commit_sha: vocabulary/* commitShaSchema */.jr,
    workflow_id: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    trigger_user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
    html_url: schemas/* string */.YjP(),
  })
  .transform((run) => ({
    id: run.id,
    event: run.event,
    branch: run.prettyref ?? undefined,
    sha: run.commit_sha,
    from: undefined,
    workflow: run.workflow_id,
    status: run.status,
    actor: run.trigger_user?.login ?? 'Ghost',
    url: run.html_url,
  }));

const runSchema = schemas/* union */.KCZ([giteaRunSchema, forgejoRunSchema]);
                                     

const jobSchema = schemas/* object */.Ikc({ run_attempt: schemas/* int */.Whr().nonnegative().nullish() });

/** A run has few jobs; more attempts than this nobody makes. */
const maximumPages = 4;

const working                    = ['queued', 'waiting', 'in_progress', 'running', 'blocked'];
const over                    = ['completed', 'success', 'failure', 'cancelled', 'skipped'];

/**
 * Reads the run that an owner says it is, from the repository that it says it is of.
 * @param client the repository of the forge; another one of the owner is asked with the same token
 * @param owner who asks
 * @returns the newest attempt's facts; `missing` where there is no such run, or a server too old to tell
 */
async function runFacts(client             , owner       )                    {
  const found = await readRun(client, owner);
  if (found === undefined) return { kind: 'missing' };
  const { run, at } = found;
  const called = await calledWorkflows(at, run.workflow, run.sha);
  return {
    kind: 'present',
    event: run.event,
    headBranch: run.branch === '' ? undefined : run.branch,
    headSha: run.sha,
    // The head of a pull request may be in a fork; every other run works on the repository itself.
    headRepository: run.event.startsWith('pull_request') ? run.from : at.repository,
    attempt: (await newestAttempt(at, run)) ?? 1,
    ended: over.includes(run.status),
    workflow: run.workflow,
    referenced: called ?? [],
    ...(called === undefined ? { referencedUntold: true } : {}),
    actor: run.actor,
    url: run.url,
  };
}

                    
                    
                           
 

async function readRun(client             , owner       )                                {
  const repository = (0,address/* giteaRepositoryName */.UW)(owner.repository);
  // Runs of other systems (a process, another forge) have other ids and owners.
  if (repository === undefined || !/^\d{1,15}$/.test(owner.run)) return undefined;
  const at = client.at(repository);
  const run = await at.find('run', { path: { run: owner.run } }, runSchema);
  return run === undefined || String(run.id) !== owner.run ? undefined : { run, at };
}

/** The run itself bears no attempt; its jobs do. Undefined where the server does not show them. */
async function newestAttempt(client             , run     )                              {
  try {
    const jobs = await client.list('runJobs', { path: { run: run.id } }, jobSchema, {
      key: 'jobs',
      maximumPages,
    });
    const attempts = jobs.map(({ run_attempt }) => run_attempt ?? 0);
    return Math.max(1, ...attempts);
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'FORGE_NOT_FOUND')) return undefined;
    throw error;
  }
}

/**
 * @param client the repository of the forge
 * @param owner who holds something
 * @returns whether the owner's attempt still works; `unknown` (the lease decides) where the server does not show
 *   the run, cannot tell its attempts apart, or calls its state by a word that is not known
 */
async function runStateOf(client             , owner       )                    {
  const found = await visible(() => readRun(client, owner));
  if (found === undefined) return 'unknown';
  const { run, at } = found;
  // A run is run again only after it has ended.
  if (over.includes(run.status)) return 'ended';
  if (!working.includes(run.status)) return 'unknown';
  const attempt = await visible(() => newestAttempt(at, run));
  // Attempts are counted for each job: a job that was skipped at first begins at 1 when others are at 2, so a
  // higher one does not prove that this one has ended.
  return attempt === owner.attempt ? 'running' : 'unknown';
}

async function visible   (read                              )                         {
  try {
    return await read();
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'FORGE_FORBIDDEN')) return undefined;
    throw error;
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/forge.js
var forge = __webpack_require__(51350);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/cut.js
var cut = __webpack_require__(87477);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/statuses.js






                                                     

/** The state is called `status` here: https://docs.gitea.com/api/#tag/repository/operation/repoGetCombinedStatusByRef */
const statusSchema = schemas/* object */.Ikc({
  context: schemas/* string */.YjP(),
  status: schemas/* string */.YjP(),
  description: schemas/* string */.YjP().nullish(),
  target_url: schemas/* string */.YjP().nullish(),
});
                                           

/** The newest status of each context. */
async function readAll(client             , commit           )                             {
  const parameters = { path: { sha: commit } };
  return aboutCommit(client, commit, () =>
    client.list('combinedStatus', parameters, statusSchema, { key: 'statuses' }),
  );
}

/**
 * @param client the repository
 * @param commit the commit
 * @returns every context's status, sorted by context; words that only the server's own runs use are told as
 *   those that we know
 * @throws FORGE_COMMIT_UNKNOWN
 */
async function readStatuses(
  client             ,
  commit           ,
)                                   {
  const found = await readAll(client, commit);
  return found
    .map(({ context, status, description, target_url }) => ({
      context,
      state: statuses_stateOf(status),
      description: description ?? '',
      ...(target_url === null || target_url === undefined || target_url === ''
        ? {}
        : { url: target_url }),
    }))
    .sort((a, b) => (a.context < b.context ? -1 : 1));
}

/** A warning is a failure to Gitea's own required checks; a word that is not known is an error (law 7). */
function statuses_stateOf(word        )              {
  if (word === 'skipped') return 'success';
  if (word === 'warning') return 'failure';
  return forge/* statusStates */.Vc.find((known) => known === word) ?? 'error';
}

/**
 * Gathers what statuses say of a commit. Checks of another kind there are none: Actions set statuses too, as
 * `workflow / job (event)`.
 * @param client the repository
 * @param commit the commit
 * @returns the newest of each name, sorted
 * @throws FORGE_COMMIT_UNKNOWN
 */
async function checksOf(
  client             ,
  commit           ,
)                                 {
  const found = await readAll(client, commit);
  return found
    .map(({ context, status, target_url }) => ({
      name: context,
      state: checkState(status),
      ...(target_url === null || target_url === undefined || target_url === ''
        ? {}
        : { url: target_url }),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The server's words: modules/commitstatus of Gitea. */
const checkWords                                  = new Map([
  ['success', 'success'],
  ['skipped', 'success'],
  ['pending', 'pending'],
  ['failure', 'failure'],
  ['error', 'failure'],
  ['warning', 'failure'],
]);

function checkState(word        )             {
  return checkWords.get(word) ?? 'unknown';
}

/**
 * Sets statuses of one commit; those that say the same already are not written again
 * (https://docs.gitea.com/api/#tag/repository/operation/repoCreateStatus).
 * @param client the repository
 * @param effect signal and fence
 * @param commit the commit
 * @param statuses what to say
 * @returns how many were given, and whether anything was written
 * @throws FORGE_COMMIT_UNKNOWN, FORGE_NAME_INVALID
 */
async function setStatuses(
  client             ,
  effect               ,
  commit           ,
  statuses                         ,
)                           {
  const wanted = new Map(statuses.map((status) => [status.context, checked(status)]));
  const there = wanted.size === 0 ? [] : await readStatuses(client, commit);
  const different = [...wanted.values()].filter(
    (status) => !there.some((known) => isSame(known, status)),
  );
  if (different.length === 0) return { value: statuses.length, changed: false };
  await (0,src_effect/* performEffect */.d)('forge.status', effect, async (signal) => {
    for (const status of different) await writeStatus(client.within(signal), commit, status);
  });
  return { value: statuses.length, changed: true };
}

async function writeStatus(
  client             ,
  commit           ,
  { context, state, description, url }              ,
)                {
  const body = { context, state, description, ...(url === undefined ? {} : { target_url: url }) };
  // The same status twice is one status: the newest of a context counts.
  await aboutCommit(client, commit, () =>
    client.write(
      'createStatus',
      { path: { sha: commit }, body },
      schemas/* object */.Ikc({ status: schemas/* literal */.euz(state) }),
    ),
  );
}

function checked(status              )               {
  const { context, description } = status;
  if (context !== '' && context.length <= 255)
    return { ...status, description: (0,cut/* cut */.J)(description, 140) };
  throw (0,name_invalid/* nameInvalid */.j)('the context of a status, 1 to 255 characters', context, 'Shorten the name.');
}

function isSame(known              , wanted              )          {
  return (
    known.context === wanted.context &&
    known.state === wanted.state &&
    known.description === wanted.description &&
    known.url === wanted.url
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/gitea/gitea-forge.js
                                                   
                                         

                                                                   









                                                      
                                                   






/**
 * The forge of Gitea and Forgejo: what their API says now, and what git says where the API does not tell what is;
 * signed approvals are refs of the repository, since the API has no place for documents.
 * @param options the repository, where its server is, the token, git
 * @returns the forge
 * @throws FORGE_ADDRESS_INVALID
 */
function createGiteaForge(options                   )        {
  const { git, identity, signal, fence } = options;
  const client = new GiteaClient(options);
  const fenced = fence === undefined ? {} : { fence };
  const effect                = { signal, ...fenced };
  const documents                  = { repository: git, identity, signal, ...fenced };
  const parts            = { client, git };
  const page = `${options.serverUrl.replace(/\/+$/, '')}/${client.repository}`;
  return {
    kind: 'gitea',
    keepsReviews: true,
    ownCommitter: undefined,
    defaultBranch: () => defaultBranchOf(client),
    branch: (name) => branchFacts(client, name),
    nameRules: (name) => nameRules(client, name),
    ancestry: (commit, branch) => ancestryOf(git, commit, branch),
    compare: (commit, other) => compareCommits(git, commit, other),
    commit: (sha) => readForgeCommit(client, git, sha),
    treeOf: (sha) => treeOf(git, sha),
    readFile: (commit, path) => readFile(client, commit, path),
    environment: () => Promise.resolve({ kind: 'not-supported', reason: noEnvironments }),
    bypass: (branch) => bypassFacts(client, branch),
    checks: (commit) => checksOf(client, commit),
    mergedPullRequests: (commit) => mergedPullRequestsOf(parts, commit),
    pullRequestReviews: (number) => pullRequestReviewsOf(client, number),
    mayWrite: (account) => mayWriteTo(client, account),
    run: (owner) => runFacts(client, owner),
    environmentReviews: () => Promise.resolve({ kind: 'not-supported', reason: noEnvironments }),
    // There is no list of deployments: the stage sets a status of the commit for each environment anyway.
    mirrorDeployment: () => Promise.resolve({ value: undefined, changed: false }),
    setStatus: (commit, ...statuses) => setStatuses(client, effect, commit, statuses),
    statuses: (commit) => readStatuses(client, commit),
    findPullRequests: (query) => findPullRequests(parts, query),
    pullRequest: (number) => readPullRequest(parts, number),
    openPullRequest: (request) => openPullRequest(parts, effect, request),
    updatePullRequest: (number, change) => updatePullRequest(parts, effect, number, change),
    closePullRequest: (number, reason) => closePullRequest(parts, effect, number, reason),
    mergePullRequest: (number, request) => mergePullRequest(parts, effect, number, request),
    autoMergePullRequest: (number, request) => autoMergePullRequest(parts, effect, number, request),
    commentOnPullRequest: (number, key, body) =>
      commentOnPullRequest(client, effect, number, key, body),
    compareUrl: (from, to) => `${page}/compare/${from}...${to}`,
    commitUrl: (sha) => `${page}/commit/${sha}`,
    commitFiles: (request) => commitFiles(client, git, effect, request),
    // It has no store of attestations: they hang on the images.
    storeAttestation: () => Promise.resolve(undefined),
    storeApproval: (subject, approver, document) =>
      (0,approvals/* storeApproval */.B)(documents, subject, approver, document),
    approvals: (subject) => (0,approvals/* readApprovals */.R)(documents, subject),
    runState: (owner) => runStateOf(client, owner),
  };
}

const noEnvironments =
  'Gitea and Forgejo ignore `environment:` in a workflow: what restricts a credential there is the repository or organization that holds the secret';


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
