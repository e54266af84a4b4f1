(function (exports, __distFolder) {'use strict';
exports.ids = [8970];
exports.modules = {

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

/***/ 54878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkCommentKey)
/* harmony export */ });
/* harmony import */ var _name_invalid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42228);


/**
 * @param key by what the writer of a comment knows it
 * @returns the same
 * @throws FORGE_NAME_INVALID where it is none that a comment of HTML can hold
 */
function checkCommentKey(key        )         {
  if (/^[a-z0-9._/-]{1,100}$/.test(key) && !key.includes('--')) return key;
  throw (0,_name_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .nameInvalid */ .j)(
    "a comment's key of 1 to 100 characters of a-z0-9._/- without --",
    key,
    'Correct the key.',
  );
}


/***/ }),

/***/ 68970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createForge)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/error-codes.js
var error_codes = __webpack_require__(58872);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/ancestry.js

                                                  
                                                         

/**
 * @param repository the repository
 * @param commit where does it stand
 * @param other seen from here
 * @returns `behind` only where the repository proved that `other` contains the commit; `unknown` where either
 *   is not a commit of the repository
 * @throws what reading throws: a repository that does not answer is no answer
 */
async function ancestryOf(
  repository               ,
  commit           ,
  other           ,
)                    {
  const [found, foundOther] = [
    await repository.readCommit(commit),
    await repository.readCommit(other),
  ];
  if (found?.sha !== commit || foundOther?.sha !== other) return 'unknown';
  if (commit === other) return 'identical';
  try {
    if (await repository.isAncestor(commit, other)) return 'behind';
    if (await repository.isAncestor(other, commit)) return 'ahead';
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error, 'GIT_COMMIT_NOT_FOUND')) return 'unknown';
    throw error;
  }
  return 'diverged';
}

/**
 * @param repository the repository
 * @param sha a commit
 * @returns what it says, or undefined where there is no such commit
 */
async function readForgeCommit(
  repository               ,
  sha           ,
)                                   {
  const commit = await repository.readCommit(sha);
  if (commit === undefined) return undefined;
  const { tree, parents, author, authorEmail, committedAt, message } = commit;
  return { sha, tree, parents, author: { name: author, email: authorEmail }, committedAt, message };
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/git-documents/approvals.js + 1 modules
var approvals = __webpack_require__(77330);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/comment-key.js
var comment_key = __webpack_require__(54878);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/git-documents/document-ref.js
var document_ref = __webpack_require__(85072);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/local/names.js
var names = __webpack_require__(4465);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/pull-request.js
                                               
                                              

const pullRequestStates = ['open', 'merged', 'closed']         ;
                                                                  

/** A pull request as it stands. */
                              
                          
                                 
                       
                         
                        
                                       
                        
                        
                                   
                                                                                         
                              
                                              
                                     
                                   
                                 
                              
                           
                           
                                     
                                                                         
                                                     
                            
                                                                               
                          
                                                                                                            
                                                 
                          
                                        
                                                                                                       
                              
 

/** What is needed to open one. */
                                 
                         
                        
                        
                        
                                      
                                                      
                           
                                              
                                         
                                         
 

/** Which pull requests are meant; what is absent does not restrict. Every marker named must be equal. */
                                   
                                    
                         
                         
                                                      
 

/** What may change while it is open; what is absent stays. */
                                    
                          
                         
                                      
                                                      
                           
                                                                                                    
                                         
                                                             
                                         
 

/** How the commits of a pull request come to its base. */
const mergeMethods = (/* unused pure expression or super */ null && (['merge', 'squash', 'rebase']))         ;
                                                        

/** How a pull request is merged: only the head that was looked at. */
                               
                                   
                            
                                              
                                
 

/** Asks the forge to merge by itself, later: only the head that was looked at. */
                                   
                                   
                               
 

/** Whether the forge merges by itself now. */
                            
                                
                                          
                                
                                                                                  
                                                                

const pullRequestReviewStates = (/* unused pure expression or super */ null && ([
  'approved',
  'changes-requested',
  /** It was one of the others, and somebody has taken it back. */
  'dismissed',
  'commented',
  /** Begun, and not sent yet. */
  'pending',
]))         ;
                                                                              

/** A review of a pull request, as the forge tells it: the account is proved by the forge. */
                                    
                            
                                         
                                                                                          
                                         
                                                                        
                                  
                                 
                       
 

/** The reviews of a pull request, the oldest first. */
                                    
                                                               
                                                                                 

/** A pull request that was merged as a commit. */
                                    
                          
                       
                                           
                           
                        
                                    
                          
 

/** Files of one commit that the forge itself writes: on GitHub such a commit is verified. */
                                     
                          
                                                                  
                                   
                                                
                                                              
                           
 

/** What became of it. A forge that refuses for another reason than a moved branch is an error. */
                               
                                                              
                                                                
                                                                       
                                                                

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/pull-request-document.js




/** The file that a pull request's ref holds. */
const pullRequestFile = 'pull-request.json';

const identitySchema = schemas/* strictObject */.rej({
  name: schemas/* string */.YjP().min(1).max(255),
  email: schemas/* string */.YjP().min(1).max(255),
});

const labelsSchema = schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(50)).max(100);
const markersSchema = schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(50), schemas/* string */.YjP().max(255));

const peopleSchema = schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(255)).min(1).max(100);

/** What people may write: GitHub's own limits (title 256 characters, body 65,536). */
const pullRequestTextSchema = schemas/* object */.Ikc({
  title: schemas/* string */.YjP().min(1).max(256),
  body: schemas/* string */.YjP().max(65_536),
  labels: labelsSchema,
  markers: markersSchema,
  // Absent in documents of older versions, and where there is nothing to say.
  draft: schemas/* literal */.euz(true).optional(),
  requestedReviewers: peopleSchema.optional(),
  assignees: peopleSchema.optional(),
});

/**
 * A pull request of the local forge. The protection hook reads `state`, `head`, `base`, `headSha` and
 * `mergeCommit` as lines of the file: their order and their place before the texts is part of the form.
 */
const pullRequestDocumentSchema = schemas/* strictObject */.rej({
  version: schemas/* literal */.euz(1),
  state: schemas/* enum */.k5n(pullRequestStates),
  head: schemas/* string */.YjP().min(1).max(200),
  base: schemas/* string */.YjP().min(1).max(200),
  createdHeadSha: vocabulary/* commitShaSchema */.jr,
  /** The head that was opened, then the one that was merged or closed. */
  headSha: vocabulary/* commitShaSchema */.jr,
  mergeCommit: vocabulary/* commitShaSchema */.jr.optional(),
  reason: schemas/* string */.YjP().max(4000).optional(),
  author: identitySchema,
  endedBy: identitySchema.optional(),
  ...pullRequestTextSchema.shape,
});
                                                                            

/**
 * @param document a pull request
 * @returns the same with its keys in the order in which they are stored
 */
function inStoredOrder(document                     )                      {
  const { version, state, head, base, createdHeadSha, headSha, mergeCommit, ...rest } = document;
  const first = { version, state, head, base, createdHeadSha, headSha };
  const { title, body, labels, markers, author, reason, endedBy } = rest;
  const { draft, requestedReviewers, assignees } = rest;
  return {
    ...first,
    ...(mergeCommit === undefined ? {} : { mergeCommit }),
    ...(reason === undefined ? {} : { reason }),
    ...(endedBy === undefined ? {} : { endedBy }),
    author,
    title,
    body,
    labels: once(labels),
    markers: inOrder(markers),
    ...(draft === undefined ? {} : { draft }),
    ...(requestedReviewers === undefined ? {} : { requestedReviewers: once(requestedReviewers) }),
    ...(assignees === undefined ? {} : { assignees: once(assignees) }),
  };
}

function once(names                   )           {
  return [...new Set(names)].sort();
}

function inOrder(record                                  )                         {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * @param document a pull request
 * @param query what is looked for
 * @returns whether it fits
 */
function fits(
  document                                                                  ,
  { state, head, base, markers }                                                         ,
)          {
  return (
    (state === undefined || state === document.state) &&
    (head === undefined || head === document.head) &&
    (base === undefined || base === document.base) &&
    Object.entries(markers ?? {}).every(([name, value]) => document.markers[name] === value)
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/pull-requests.js
                             

                                              

             
          
                 
              
                    
                   
                     


                                                      


/** More pull requests than anyone opens in one rehearsal; beyond it something is wrong. */
const maximumPullRequests = 10_000;

/**
 * @param options the repository
 * @param number which pull request
 * @returns it, or undefined where there is none of this number
 */
async function readPullRequest(
  options                   ,
  number        ,
)                                   {
  const ref = (0,names/* pullRequestRef */.M1)(number);
  const document = await (0,document_ref/* readDocumentRef */.Ry)(options, ref, pullRequestFile, pullRequestDocumentSchema);
  return document === undefined ? undefined : presented(options, number, document);
}

/**
 * @param options the repository
 * @param query which pull requests
 * @returns those that fit, by falling number
 */
async function findPullRequests(
  options                   ,
  query                  ,
)                                  {
  const found                = [];
  for (const { number, head } of await listNumbers(options)) {
    const bytes = await options.repository.readFile(head, pullRequestFile);
    const document = (0,document_ref/* parseDocument */.Tp)(bytes, pullRequestDocumentSchema, (0,names/* pullRequestRef */.M1)(number));
    if (fits(document, query)) found.push(await presented(options, number, document));
  }
  return found;
}

/**
 * Opens a pull request under the next free number. The number is taken by compare-and-set, and whoever loses
 * it looks again: so two calls at once cannot open the same request twice.
 * @param options the repository
 * @param request what to open
 * @returns the open pull request
 * @throws FORGE_PULL_REQUEST_EXISTS, FORGE_PULL_REQUEST_EMPTY, FORGE_BRANCH_UNKNOWN, FORGE_DOCUMENT_INVALID
 */
async function openPullRequest(
  options                   ,
  request                ,
)                       {
  const { head, base, title, body, labels = [], markers = {} } = request;
  const texts = checkedTexts({ ...{ title, body, labels, markers }, ...peopleOf(request) });
  const headSha = await branchHead(options, head);
  await refuseEmpty(options, request, headSha);
  for (;;) {
    // The number first: whoever opens one after this moment takes it, so that this push is refused and looks again.
    const number = ((await listNumbers(options))[0]?.number ?? 0) + 1;
    await refuseDuplicate(options, head, base);
    const document = inStoredOrder({
      version: 1,
      state: 'open',
      head,
      base,
      createdHeadSha: headSha,
      headSha,
      author: options.identity,
      ...texts,
    });
    const result = await (0,document_ref/* pushDocuments */.Rs)('forge.pull-request', options, [
      creation(options, number, document),
    ]);
    if (result.changed) return presented(options, number, document);
  }
}

/**
 * Changes texts of an open pull request in place; equal ones are no commit (law 5).
 * @param options the repository
 * @param number which pull request
 * @param change what is to be different; what is absent stays
 * @returns the pull request, and whether anything was written
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED
 */
async function updatePullRequest(
  options                   ,
  number        ,
  change                   ,
)                                {
  return edit(options, number, `Edit pull request ${String(number)}`, (document) => {
    if (document.state !== 'open') throw ended(number, document);
    const { title, body, labels, markers, draft: _draft, ...rest } = document;
    const { draft: _, reviewers: _reviewers, assignees: _assignees, ...texts } = present(change);
    const wanted = { title, body, labels, markers, ...texts, ...peopleOf(change, document) };
    return Promise.resolve({ ...rest, ...checkedTexts(wanted) });
  });
}

/**
 * @param options the repository
 * @param number which pull request
 * @param reason why it is closed
 * @returns the closed pull request; unchanged where it was closed already
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED where it is merged
 */
async function closePullRequest(
  options                   ,
  number        ,
  reason        ,
)                                {
  return edit(options, number, `Close pull request ${String(number)}`, async (document) => {
    if (document.state === 'merged') throw ended(number, document);
    if (document.state === 'closed') return document;
    const headSha = await currentHead(options, document);
    return { ...document, state: 'closed', reason, endedBy: options.identity, headSha };
  });
}

/**
 * @param options the repository
 * @param number the number of a pull request
 * @param document what is stored
 * @returns it as callers see it: an open one with its branch's head of now
 */
async function presented(
  options                   ,
  number        ,
  document                     ,
)                       {
  const { version: _version, mergeCommit, endedBy, reason, ...rest } = document;
  const { draft = false, requestedReviewers = [], assignees = [] } = document;
  return {
    ...rest,
    ...{ draft, requestedReviewers, assignees },
    autoMerge: false,
    number,
    url: `${options.repository.url}#${(0,names/* pullRequestRef */.M1)(number)}`,
    headSha: document.state === 'open' ? await currentHead(options, document) : document.headSha,
    ...(mergeCommit === undefined ? {} : { mergeCommit }),
    ...(endedBy === undefined ? {} : { endedBy }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/**
 * Makes the intent that changes a pull request's document.
 * @param options the repository
 * @param number which pull request
 * @param message the commit's message
 * @param change from the document as it stands to the one wanted; called again when another writer was faster
 * @returns the intent; it changes nothing where the documents are equal
 */
function documentIntent(
  options                   ,
  number        ,
  message        ,
  change                                                                 ,
)            {
  const ref = (0,names/* pullRequestRef */.M1)(number);
  return {
    ref,
    apply: async (snapshot) => {
      if (!snapshot.exists) throw unknownPullRequest(number);
      const before = await snapshot.readFile(pullRequestFile);
      const document = (0,document_ref/* parseDocument */.Tp)(before, pullRequestDocumentSchema, ref);
      const bytes = (0,document_ref/* documentBytes */.f)(inStoredOrder(await change(document)));
      if (before?.equals(bytes) === true) return { kind: 'unchanged' };
      const files = new Map([[pullRequestFile, bytes]]);
      return { kind: 'commit', files, message, author: options.identity };
    },
  };
}

/**
 * @param number which pull request
 * @param document it
 * @returns FORGE_PULL_REQUEST_ENDED
 */
function ended(number        , { state, reason }                     )        {
  return (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_ENDED', {
    message: `Expected pull request ${String(number)} to be open; it is ${state}${reason === undefined ? '' : `: ${reason}`}.`,
    remedy: 'Open a new one.',
    facts: { number, state },
  });
}

/**
 * @param number which pull request
 * @returns FORGE_PULL_REQUEST_UNKNOWN
 */
function unknownPullRequest(number        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_UNKNOWN', {
    message: `Expected a pull request ${String(number)}; there is none.`,
    remedy: 'Check the number, and that this is the repository in which it was opened.',
    facts: { number },
  });
}

async function edit(
  options                   ,
  number        ,
  message        ,
  change                                                                 ,
)                                {
  const before = await readPullRequest(options, number);
  if (before === undefined) throw unknownPullRequest(number);
  let written                                 ;
  const intent = documentIntent(options, number, message, async (document) => {
    written = await change(document);
    return written;
  });
  const { changed } = await (0,document_ref/* pushDocuments */.Rs)('forge.pull-request', options, [intent]);
  return {
    value:
      written === undefined ? before : await presented(options, number, inStoredOrder(written)),
    changed,
  };
}

function creation(
  options                   ,
  number        ,
  document                     ,
)            {
  return {
    ref: (0,names/* pullRequestRef */.M1)(number),
    apply: (snapshot) =>
      Promise.resolve(
        snapshot.exists
          ? { kind: 'unchanged' }
          : {
              kind: 'commit',
              files: new Map([[pullRequestFile, (0,document_ref/* documentBytes */.f)(document)]]),
              message: `Open pull request ${String(number)}: ${document.title}`,
              author: options.identity,
            },
      ),
  };
}

async function listNumbers({
  repository,
}                   )                                                 {
  const refs = await repository.listRefs(names/* pullRequestPrefix */.zk);
  if (refs.length > maximumPullRequests) {
    throw (0,error_codes/* forgeError */.C)('FORGE_DOCUMENT_INVALID', {
      message: `Expected at most ${String(maximumPullRequests)} pull requests, found ${String(refs.length)}.`,
      remedy:
        'The local forge is made for rehearsals; use a forge, or delete the refs of old pull requests.',
    });
  }
  return refs
    .map(({ ref, head }) => ({ number: Number(ref.slice(names/* pullRequestPrefix */.zk.length)), head }))
    .filter(({ number }) => Number.isSafeInteger(number) && number > 0)
    .sort((a, b) => b.number - a.number);
}

async function refuseDuplicate(
  options                   ,
  head        ,
  base        ,
)                {
  const [existing] = await findPullRequests(options, { state: 'open', head, base });
  if (existing === undefined) return;
  throw (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_EXISTS', {
    message: `Expected no open pull request from ${head} to ${base}; ${String(existing.number)} is one.`,
    remedy: 'Update that one in place, or close it first.',
    facts: { number: existing.number, head, base },
  });
}

async function refuseEmpty(
  options                   ,
  { head, base }                ,
  headSha           ,
)                {
  const baseSha = await branchHead(options, base);
  if (!(await options.repository.isAncestor(headSha, baseSha))) return;
  throw (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_EMPTY', {
    message: `Expected ${head} to hold commits that ${base} does not have; ${headSha} is in ${base} already.`,
    remedy: 'Nothing is left to merge; commit to the head first.',
    facts: { head, base, headSha, baseSha },
  });
}

async function branchHead({ repository }                   , branch        )                     {
  const head = await repository.readRef((0,names/* branchRefOf */.v_)(branch));
  if (head !== undefined) return head;
  throw (0,error_codes/* forgeError */.C)('FORGE_BRANCH_UNKNOWN', {
    message: `Expected a branch ${branch} in ${repository.url}; there is none.`,
    remedy: 'Push the branch first, or correct its name.',
    facts: { branch },
  });
}

/** The head's commit now; where its branch is gone, the last one that is on record. */
async function currentHead(
  { repository }                   ,
  document                     ,
)                     {
  return (await repository.readRef((0,names/* branchRefOf */.v_)(document.head))) ?? document.headSha;
}

                                                   

/** Who was asked stays asked; what nobody was asked for is absent. */
function peopleOf(
  { draft, reviewers = [], assignees = [] }                   ,
  before                      ,
)                                                            {
  const all = {
    requestedReviewers: [...(before?.requestedReviewers ?? []), ...reviewers],
    assignees: [...(before?.assignees ?? []), ...assignees],
  };
  const given = Object.entries(all).filter(([, names]) => names.length > 0);
  const isDraft = draft ?? before?.draft === true;
  return { ...Object.fromEntries(given), ...(isDraft ? { draft: true } : {}) };
}

function checkedTexts(texts         )        {
  const result = pullRequestTextSchema.safeParse(texts);
  if (result.success) return result.data;
  throw (0,error_codes/* forgeError */.C)('FORGE_DOCUMENT_INVALID', {
    message: `Expected a pull request that a forge can hold; ${(0,parse/* describeIssues */.w)(result.error).join('; ')}.`,
    remedy: 'Shorten the text.',
  });
}

/** Without the keys whose value is undefined. */
function present(change                   )                    {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/comments.js


                                           


                                                      


const commentsFile = 'comments.json';

/** By key. */
const commentsSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());

/**
 * Keeps a pull request's comments in a ref of their own: also one that has ended, whose document may not change any
 * more, can have them. A plain bare repository shows them to nobody by itself.
 * @param options the repository
 * @param number which pull request
 * @param key what it is known by
 * @param body its text
 * @returns where it is kept
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_NAME_INVALID, FORGE_DOCUMENT_INVALID
 */
async function commentOnPullRequest(
  options                   ,
  number        ,
  key        ,
  body        ,
)                           {
  (0,comment_key/* checkCommentKey */.b)(key);
  if ((await readPullRequest(options, number)) === undefined) throw unknownPullRequest(number);
  const ref = (0,names/* commentsRef */.o$)(number);
  const { changed } = await (0,document_ref/* pushDocuments */.Rs)('forge.pull-request', options, [
    {
      ref,
      apply: async (snapshot) => {
        const before = snapshot.exists ? await snapshot.readFile(commentsFile) : undefined;
        const there = snapshot.exists ? (0,document_ref/* parseDocument */.Tp)(before, commentsSchema, ref) : {};
        const all = Object.entries({ ...there, [key]: body });
        const bytes = (0,document_ref/* documentBytes */.f)(Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))));
        if (before?.equals(bytes) === true) return { kind: 'unchanged' };
        const message = `Comment on pull request ${String(number)}: ${key}`;
        const files = new Map([[commentsFile, bytes]]);
        return { kind: 'commit', files, message, author: options.identity };
      },
    },
  ]);
  return { value: `${options.repository.url}#${ref}/${key}`, changed };
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/environment.js
var environment = __webpack_require__(90758);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/merge-trees.js






                                            

/** What is merged: two commits of one bare repository on this machine. */
                               
                          
                           
                             
                           
                            
                                      
                      
                               
 

/** A merge commit that no branch has yet. */
                              
                             
                                                                                     
                                        
 

                                          
                                                       
                             
 

/**
 * Makes a merge commit in a bare repository, as a forge does on its server, and keeps it under a ref of its
 * own until it is used (GitHub has refs/pull/N/merge): what no ref holds is not sent on by a shallow copy.
 * Files that one side changed are taken whole; lines are merged where both did. Renames are not looked for.
 * Works with git 2.31, which has no `merge-tree --write-tree`.
 * @param trees what to merge
 * @returns the merge commit (parents: ours and theirs), and how to let go of its ref
 * @throws FORGE_MERGE_CONFLICT with the files, and what git says
 */
async function makeMergeCommit(trees              )                       {
  const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'waybill-merge-'));
  try {
    const place = { ...trees, temporary };
    const tree = await mergedTree(place, await mergeBase(place));
    const { author, at, message, ours, theirs } = trees;
    const person = { NAME: author.name, EMAIL: author.email, DATE: at };
    const env = Object.fromEntries(
      Object.entries(person).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    );
    const answer = await git(place, ['commit-tree', '-p', ours, '-p', theirs, tree], {
      env,
      input: message.endsWith('\n') ? message : `${message}\n`,
    });
    const commit = vocabulary/* commitShaSchema */.jr.parse(answer);
    const ref = `refs/waybill/merges/${commit}`;
    await git(place, ['update-ref', ref, commit]);
    return {
      commit,
      release: async () => {
        // Left behind, it is one ref that nobody reads.
        await run(place, ['update-ref', '-d', ref]).catch(() => undefined);
      },
    };
  } finally {
    await (0,promises_.rm)(temporary, { recursive: true, force: true });
  }
}

async function mergeBase(place           )                     {
  const result = await run(place, ['merge-base', place.ours, place.theirs]);
  const base = vocabulary/* commitShaSchema */.jr.safeParse(result.stdout.toString('utf8').trim());
  if (result.exitCode === 0 && base.success) return base.data;
  throw conflict(place, ['(no history in common)']);
}

async function mergedTree(place           , base           )                  {
  await git(place, ['read-tree', '-i', '-m', '--aggressive', base, place.ours, place.theirs]);
  const unmerged = parseUnmerged(await git(place, ['ls-files', '--unmerged', '-z']));
  const conflicts           = [];
  const resolved           = [];
  for (const [path, stages] of unmerged) {
    const line = await mergeFile(place, path, stages);
    if (line === undefined) conflicts.push(path);
    else resolved.push(line);
  }
  if (conflicts.length > 0) throw conflict(place, conflicts);
  if (resolved.length > 0) {
    await git(place, ['update-index', '-z', '--index-info'], { input: resolved.join('') });
  }
  return git(place, ['write-tree']);
}

                 
                        
                          
 
                                         

/** Reads `<mode> <object> <stage>\t<path>\0`: stage 1 is the base, 2 ours, 3 theirs. */
function parseUnmerged(listing        )                              {
  const files = new Map                            ();
  for (const entry of listing.split('\0')) {
    const match = /^(\d{6}) ([0-9a-f]{40}) ([123])\t([^]+)$/.exec(entry);
    const [, mode, object, stage, path] = match ?? [];
    if (mode === undefined || object === undefined || stage === undefined || path === undefined)
      continue;
    const stages = files.get(path) ?? new Map               ();
    stages.set(stage, { mode, object });
    files.set(path, stages);
  }
  return files;
}

/** @returns the lines for `update-index --index-info`, or undefined where both changed the same lines */
async function mergeFile(
  place           ,
  path        ,
  stages        ,
)                              {
  const [base, ours, theirs] = [stages.get('1'), stages.get('2'), stages.get('3')];
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const mode = ours.mode === base.mode ? theirs.mode : ours.mode;
  const regular = [base, ours, theirs].every((stage) => stage.mode.startsWith('100'));
  if (
    !regular ||
    (ours.mode !== theirs.mode && ours.mode !== base.mode && theirs.mode !== base.mode)
  ) {
    return undefined;
  }
  const names = { ours: ours.object, base: base.object, theirs: theirs.object };
  for (const [name, object] of Object.entries(names)) {
    const { stdout } = await succeed(place, ['cat-file', 'blob', object]);
    await (0,promises_.writeFile)((0,external_node_path_.join)(place.temporary, name), stdout);
  }
  const files = Object.keys(names).map((name) => (0,external_node_path_.join)(place.temporary, name));
  const merged = await run(place, ['merge-file', '-p', '-q', ...files]);
  if (merged.exitCode !== 0) return undefined;
  const object = await git(place, ['hash-object', '-w', '--stdin'], { input: merged.stdout });
  return `0 ${'0'.repeat(40)}\t${path}\0${mode} ${object}\t${path}\0`;
}

                     
                                       
                                                  
 

async function git(
  place           ,
  args                   ,
  extras            = {},
)                  {
  const { stdout } = await succeed(place, args, extras);
  const text = stdout.toString('utf8');
  return args.includes('-z') ? text : text.trim();
}

async function succeed(
  place           ,
  args                   ,
  extras            = {},
)                         {
  return (0,run_process/* runToSuccess */.IM)(['git', ...args], options(place, extras));
}

async function run(place           , args                   )                         {
  return (0,run_process/* runProcess */.R3)(['git', ...args], options(place, {}));
}

function options(place           , { input, env }           )                                   {
  return {
    cwd: place.folder,
    signal: place.signal,
    timeoutMilliseconds: 60_000,
    env: (0,environment/* toolEnvironment */.u)({
      GIT_DIR: place.folder,
      GIT_INDEX_FILE: (0,external_node_path_.join)(place.temporary, 'index'),
      ...env,
    }),
    ...(input === undefined ? {} : { input }),
  };
}

function conflict({ ours, theirs }              , files                   )        {
  return (0,error_codes/* forgeError */.C)('FORGE_MERGE_CONFLICT', {
    message: `Expected ${theirs} to merge into ${ours} without a conflict; both changed ${files.slice(0, 5).join(', ')}.`,
    remedy: 'Bring the head up to date with its base, settle these files there, and push it again.',
    facts: { ours, theirs, files: files.slice(0, 50) },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/merge-pull-request.js

                                              

                                                                      



                                                      

                                                                      

/**
 * Merges an open pull request: the merge commit and the document that says `merged` go in one atomic push,
 * which the protection hook judges as it judges everyone's.
 * @param options the repository and its folder
 * @param number which pull request
 * @param request the head that was looked at, and the message
 * @returns the merged pull request; unchanged where this very head was merged already
 * @throws FORGE_PULL_REQUEST_MOVED, FORGE_PULL_REQUEST_ENDED, FORGE_PULL_REQUEST_UNKNOWN,
 *   FORGE_MERGE_CONFLICT, FORGE_MERGE_REFUSED, FORGE_FOLDER_UNKNOWN
 */
async function mergePullRequest(
  options                   ,
  number        ,
  request              ,
)                                {
  const before = await readPullRequest(options, number);
  if (before === undefined) throw unknownPullRequest(number);
  if (before.headSha !== request.expectedHead) throw moved(before, request.expectedHead);
  if (before.state === 'merged') return { value: before, changed: false };
  if (before.draft) throw refused(before, 'It is a draft.', 'Make it ready for review first.');
  if (request.method !== undefined && request.method !== 'merge') {
    const said = `A plain bare repository merges by a merge commit, and by no ${request.method}.`;
    throw refused(before, said, 'Use `merge` as the method.');
  }
  const merging = new Merging(options, before, request);
  try {
    await (0,document_ref/* pushDocuments */.Rs)('forge.pull-request', options, [merging.base(), merging.document()]);
  } catch (error) {
    throw (0,src_error/* isWaybillError */.xS)(error, 'GIT_PUSH_DECLINED')
      ? refused(before, error.message, approvalsMissing, error)
      : error;
  } finally {
    await merging.release();
  }
  return { value: await merging.result(), changed: true };
}

/** One merge: its two intents share the merge commit that the first one makes. */
class Merging {
           #options                   ;
           #pullRequest             ;
           #request              ;
           #merges                = [];
  #mergeCommit                       ;
  #written                                 ;

  constructor(options                   , pullRequest             , request              ) {
    this.#options = options;
    this.#pullRequest = pullRequest;
    this.#request = request;
  }

  /** The base branch gets the merge commit, made anew whenever the base has moved. */
  base()            {
    const { number, title, base } = this.#pullRequest;
    const { folder, signal, clock = time/* systemClock */.ml, identity } = this.#options;
    if (folder === undefined) throw folderUnknown();
    return {
      ref: (0,names/* branchRefOf */.v_)(base),
      apply: async (snapshot) => {
        if (snapshot.head === undefined) throw baseGone(this.#pullRequest);
        const merge = await makeMergeCommit({
          folder,
          ours: snapshot.head,
          theirs: this.#request.expectedHead,
          message: this.#request.message ?? `Merge pull request ${String(number)}: ${title}`,
          author: identity,
          at: (0,time/* timestamp */.vE)(clock),
          signal,
        });
        this.#merges.push(merge);
        this.#mergeCommit = merge.commit;
        return { kind: 'point', commit: merge.commit };
      },
    };
  }

  /** The pull request says so. */
  document()            {
    const { number, base } = this.#pullRequest;
    const options = this.#options;
    return documentIntent(options, number, `Merge pull request ${String(number)}`, (document) => {
      if (document.state !== 'open') throw ended(number, document);
      if (this.#mergeCommit === undefined)
        throw new TypeError(`the merge into ${base} was not made`);
      this.#written = {
        ...document,
        state: 'merged',
        headSha: this.#request.expectedHead,
        mergeCommit: this.#mergeCommit,
        endedBy: options.identity,
      };
      return Promise.resolve(this.#written);
    });
  }

  /** Takes away what only the merge needed. */
  async release()                {
    for (const merge of this.#merges) await merge.release();
  }

  /** The pull request as it was written. */
  async result()                       {
    if (this.#written === undefined) throw new TypeError('the merge was not written');
    return presented(this.#options, this.#pullRequest.number, this.#written);
  }
}

function moved({ number, headSha, head }             , expected           )        {
  return (0,error_codes/* forgeError */.C)('FORGE_PULL_REQUEST_MOVED', {
    message: `Expected the head of pull request ${String(number)} (${head}) to be ${expected}; it is ${headSha}.`,
    remedy: 'Look at what was pushed since, have it approved, and merge that head.',
    facts: { number, expected, found: headSha },
  });
}

const approvalsMissing =
  'Get the approvals that the branch asks for, for the head as it is now, and merge again.';

function refused(
  { number, base }             ,
  said        ,
  remedy        ,
  cause        ,
)        {
  return (0,error_codes/* forgeError */.C)('FORGE_MERGE_REFUSED', {
    message: `Expected the protection of ${base} to let pull request ${String(number)} through; it did not. ${said}`,
    remedy,
    facts: { number, base },
    ...(cause === undefined ? {} : { cause }),
  });
}

function folderUnknown()        {
  return (0,error_codes/* forgeError */.C)('FORGE_FOLDER_UNKNOWN', {
    message: 'Expected to know the folder of the bare repository, to merge in it; found none.',
    remedy: 'Give the local forge the path of the repository on this machine.',
  });
}

function baseGone({ number, base }             )        {
  return (0,error_codes/* forgeError */.C)('FORGE_BRANCH_UNKNOWN', {
    message: `Expected the base ${base} of pull request ${String(number)} to exist; it does not.`,
    remedy: 'Push the branch again, or close the pull request.',
    facts: { number, branch: base },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/local/protection.js + 2 modules
var local_protection = __webpack_require__(35286);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/run-state.js


                                           
                                            

/** What the machine knows of a process. */
                               
                                                                                
                                              
                                                                                           
                              
 

/** Starts and clocks are compared with this much tolerance: system clocks are set while processes run. */
const toleranceMilliseconds = 5000;

/** The unit of starttime in /proc/<pid>/stat, as Linux gives it to programs on all common machines. */
const ticksPerSecond = 100;

/**
 * Says whether a local run still works. A process of the same number that started after the owner was seen
 * working is another one: numbers are used again.
 * @param owner who holds something
 * @param since when the owner was last known to work, as `timestamp()` writes it
 * @param look asks the machine; tests give their own
 * @returns `unknown` where the owner has no process or the machine cannot tell
 */
async function localRunState(
  owner       ,
  since         ,
  look                                                     = lookAtProcess,
)                    {
  if (owner.pid === undefined) return 'unknown';
  const facts = await look(owner.pid);
  if (facts === undefined) return 'unknown';
  if (facts.state !== 'alive') return 'ended';
  const known = since === undefined ? Number.NaN : Date.parse(since);
  if (Number.isNaN(known) || facts.startedAt === undefined) return 'running';
  return facts.startedAt > known + toleranceMilliseconds ? 'ended' : 'running';
}

/**
 * @param pid a process's number
 * @returns what the machine knows of it; undefined where it does not say
 */
async function lookAtProcess(pid        )                                    {
  try {
    process.kill(pid, 0);
  } catch (error) {
    const code = (0,system_error/* systemCode */.x)(error);
    if (code === 'ESRCH') return { state: 'absent' };
    // Another user's process is there, and may not be asked.
    if (code !== 'EPERM') return undefined;
  }
  const stat = await readProc(`/proc/${String(pid)}/stat`);
  if (stat === undefined) return { state: 'alive' };
  // The command in brackets may hold anything; the fields after it are state (3), …, starttime (22): proc(5).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return { state: 'dead' };
  const startedAt = await startOf(Number(fields[19]));
  return { state: 'alive', ...(startedAt === undefined ? {} : { startedAt }) };
}

async function startOf(ticks        )                              {
  const uptime = Number.parseFloat((await readProc('/proc/uptime')) ?? '');
  const started = Date.now() - uptime * 1000 + (ticks * 1000) / ticksPerSecond;
  return Number.isFinite(started) ? started : undefined;
}

async function readProc(path        )                              {
  try {
    return await (0,promises_.readFile)(path, 'utf8');
  } catch {
    return undefined;
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/forge.js
var forge = __webpack_require__(51350);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/name-invalid.js
var name_invalid = __webpack_require__(42228);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/statuses.js
                                               






                                                      

const statusFile = 'statuses.json';
const maximumDescription = 140;

const statusesSchema = schemas/* record */.g1P(
  schemas/* string */.YjP().min(1).max(255),
  schemas/* strictObject */.rej({
    state: schemas/* enum */.k5n(forge/* statusStates */.Vc),
    description: schemas/* string */.YjP().max(maximumDescription),
    url: schemas/* string */.YjP().max(2048).optional(),
  }),
);
                                               

/**
 * Sets statuses of one commit in one write; those of other contexts stay, also when another run writes them
 * at the same time.
 * @param options the repository
 * @param commit the commit
 * @param statuses what to say
 * @returns how many were given, and whether anything was written
 * @throws FORGE_COMMIT_UNKNOWN, FORGE_NAME_INVALID
 */
async function setStatuses(
  options                   ,
  commit           ,
  statuses                         ,
)                           {
  const ref = (0,names/* statusRef */.oJ)(commit);
  const wanted = Object.fromEntries(statuses.map((status) => [status.context, stored(status)]));
  if ((await options.repository.readCommit(commit)) === undefined) throw unknownCommit(commit);
  const { changed } = await (0,document_ref/* pushDocuments */.Rs)('forge.status', options, [
    {
      ref,
      apply: async (snapshot) => {
        const before = snapshot.exists ? await snapshot.readFile(statusFile) : undefined;
        const there = snapshot.exists ? (0,document_ref/* parseDocument */.Tp)(before, statusesSchema, ref) : {};
        const bytes = (0,document_ref/* documentBytes */.f)(sorted({ ...there, ...wanted }));
        if (before?.equals(bytes) === true || statuses.length === 0) return { kind: 'unchanged' };
        const files = new Map([[statusFile, bytes]]);
        const message = `Status of ${commit}: ${Object.keys(wanted).join(', ')}`;
        return { kind: 'commit', files, message, author: options.identity };
      },
    },
  ]);
  return { value: statuses.length, changed };
}

/**
 * @param options the repository
 * @param commit the commit
 * @returns every context's status, sorted by context; none where nothing was said
 * @throws FORGE_DOCUMENT_INVALID
 */
async function readStatuses(
  options                   ,
  commit           ,
)                                   {
  const document = await (0,document_ref/* readDocumentRef */.Ry)(options, (0,names/* statusRef */.oJ)(commit), statusFile, statusesSchema);
  return Object.entries(sorted(document ?? {})).map(([context, { url, ...rest }]) => ({
    context,
    ...rest,
    ...(url === undefined ? {} : { url }),
  }));
}

function stored({ context, state, description, url }              )                   {
  if (context === '' || context.length > 255) {
    throw (0,name_invalid/* nameInvalid */.j)('the context of a status, 1 to 255 characters', context, 'Shorten the name.');
  }
  const cut = description.length > maximumDescription;
  return {
    state,
    description: cut ? `${description.slice(0, maximumDescription - 1)}…` : description,
    ...(url === undefined ? {} : { url }),
  };
}

function sorted(statuses          )           {
  return Object.fromEntries(Object.entries(statuses).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function unknownCommit(commit           )        {
  return (0,error_codes/* forgeError */.C)('FORGE_COMMIT_UNKNOWN', {
    message: `Expected the commit ${commit} in the repository; it is not there.`,
    remedy: 'Push the commit first, or correct its id.',
    facts: { commit },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/local-forge.js



                                               

             
              
             
               
                   
        
            
                     





                                                      





/**
 * The forge of a rehearsal: a plain bare repository. Pull requests, approvals and statuses are refs of it,
 * protection is its pre-receive hook. It has no accounts: who acts is what the caller says, so an approval
 * counts by its signature alone (`installProtection` says what the hook can keep and what not).
 * @param options the repository, its folder, who acts
 * @returns the forge
 */
function createLocalForge(options                   )        {
  const { repository, folder } = options;
  return {
    kind: 'local',
    keepsReviews: false,
    ownCommitter: undefined,
    defaultBranch: () => defaultBranchOf(folder),
    branch: (name) => branchFacts(options, name),
    nameRules: (name) => nameRules(options, name),
    async ancestry(commit, branch) {
      const head = await repository.readRef((0,names/* branchRefOf */.v_)(branch));
      return head === undefined ? 'unknown' : ancestryOf(repository, commit, head);
    },
    compare: (commit, other) => ancestryOf(repository, commit, other),
    commit: (sha) => readForgeCommit(repository, sha),
    treeOf: async (sha) => (await readForgeCommit(repository, sha))?.tree,
    readFile: (commit           , path        ) => repository.readFile(commit, path),
    environment: () => Promise.resolve(noEnvironments),
    bypass: () => Promise.resolve({ kind: 'not-supported', reason: hookForAll }),
    checks: async (commit) => (await readStatuses(options, commit)).map(checkOf),
    mergedPullRequests: async (commit) =>
      (await findPullRequests(options, { state: 'merged' }))
        .filter((request) => request.mergeCommit === commit)
        .map(({ number, url, headSha, base, author }) => ({
          ...{ number, url, head: headSha, base, author: author.name },
        })),
    pullRequestReviews: () => Promise.resolve({ kind: 'not-supported', reason: noAccounts }),
    mayWrite: () => Promise.resolve(false),
    run: () => Promise.resolve({ kind: 'not-supported', reason: noRuns }),
    environmentReviews: () => Promise.resolve({ kind: 'not-supported', reason: noRuns }),
    mirrorDeployment: () => Promise.resolve({ value: undefined, changed: false }),
    setStatus: (commit, ...statuses) => setStatuses(options, commit, statuses),
    statuses: (commit) => readStatuses(options, commit),
    findPullRequests: (query) => findPullRequests(options, query),
    pullRequest: (number) => readPullRequest(options, number),
    openPullRequest: (request) => openPullRequest(options, request),
    updatePullRequest: (number, change) => updatePullRequest(options, number, change),
    closePullRequest: (number, reason) => closePullRequest(options, number, reason),
    mergePullRequest: (number, request) => mergePullRequest(options, number, request),
    autoMergePullRequest: () => Promise.resolve({ kind: 'not-supported', reason: noServer }),
    commentOnPullRequest: (number, key, body) => commentOnPullRequest(options, number, key, body),
    compareUrl: () => undefined,
    commitUrl: () => undefined,
    commitFiles: () => Promise.resolve({ kind: 'not-supported', reason: noServer }),
    // It has no store of attestations: they hang on the images.
    storeAttestation: () => Promise.resolve(undefined),
    storeApproval: (subject, approver, document) =>
      (0,approvals/* storeApproval */.B)(options, subject, approver, document),
    approvals: (subject) => (0,approvals/* readApprovals */.R)(options, subject),
    runState: async (owner, since) =>
      // A process can only be looked for where the repository lies on this machine too.
      folder === undefined ? 'unknown' : localRunState(owner, since),
  };
}

const noAccounts =
  'a plain bare repository has no accounts: whoever reviews there would be whoever he says he is';
const noServer = 'a plain bare repository has no server that could act by itself';
const noRuns = 'a plain bare repository knows nothing of runs';
const hookForAll = 'the hook of a plain bare repository asks everybody alike';

/** A status is the only check that a plain bare repository keeps. */
function checkOf({ context, state, url }              )             {
  return {
    name: context,
    state: state === 'error' ? 'failure' : state,
    ...(url === undefined ? {} : { url }),
  };
}

const noEnvironments                   = {
  kind: 'not-supported',
  reason:
    'a plain bare repository has no environments: whoever can reach it holds its credentials already',
};

async function branchFacts(
  { repository, folder, signal }                   ,
  name        ,
)                                   {
  const head = await repository.readRef((0,names/* branchRefOf */.v_)(name));
  if (head === undefined) return undefined;
  if (folder === undefined) {
    const remark = 'the folder of the bare repository is not known, so its hook cannot be seen';
    return { name, head, protected: false, rules: [], remark };
  }
  const protection = await (0,local_protection/* readProtection */.mR)(folder, signal);
  const rules = (0,local_protection/* rulesFor */.NP)(protection, name);
  return {
    name,
    head,
    protected: rules.length > 0,
    rules,
    ...(rules.length > 0
      ? {}
      : {
          remark: protection.installed ? 'no rule is installed for this branch' : protection.reason,
        }),
  };
}

/** A hook asks everybody alike: nobody walks around it. */
async function nameRules({ folder, signal }                   , name        )                     {
  if (folder === undefined) {
    const remark = 'the folder of the bare repository is not known, so its hook cannot be seen';
    return { rules: [], bypassable: [], remark };
  }
  const protection = await (0,local_protection/* readProtection */.mR)(folder, signal);
  return {
    rules: (0,local_protection/* rulesFor */.NP)(protection, name),
    bypassable: [],
    ...(protection.installed ? {} : { remark: protection.reason }),
  };
}

async function defaultBranchOf(folder                    )                              {
  if (folder === undefined) return undefined;
  const head = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'HEAD'), 'utf8').catch((error         ) => {
    throw (0,system_error/* systemCode */.x)(error) === 'ENOENT' ? repositoryUnknown(folder) : error;
  });
  return /^ref: refs\/heads\/(\S+)\s*$/.exec(head)?.[1];
}

function repositoryUnknown(folder        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_REPOSITORY_UNKNOWN', {
    message: `Expected a bare repository in ${folder}; there is none.`,
    remedy: 'Give the path where it lies now.',
    facts: { folder },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/create-forge.js

                                        
                                                            
                                                              

                                                            

/** Which forge, and what its adapter needs. Each adapter adds its own options here. */
                          
                                                      
                                                    
                                                     

/**
 * @param options which forge, and what its adapter needs
 * @returns the forge; its adapter is loaded now, so that others do not pay for it
 * @throws FORGE_ADDRESS_INVALID
 */
async function createForge(options              )                 {
  switch (options.kind) {
    case 'local':
      return createLocalForge(options);
    case 'github': {
      const { createGithubForge } = await Promise.all(/* import() */[__webpack_require__.e(519), __webpack_require__.e(1683)]).then(__webpack_require__.bind(__webpack_require__, 83595));
      return createGithubForge(options);
    }
    case 'gitea': {
      const { createGiteaForge } = await __webpack_require__.e(/* import() */ 5182).then(__webpack_require__.bind(__webpack_require__, 65182));
      return createGiteaForge(options);
    }
    default:
      return (0,src_error/* exhausted */.uW)(options, 'a kind of forge');
  }
}


/***/ }),

/***/ 58872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ forgeError)
/* harmony export */ });
/* unused harmony export forgeErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `forge` throws. */
const forgeErrorCodes = {
  FORGE_NAME_INVALID:
    'The name of a branch, status, approver or approval subject does not have the form that the forge can hold.',
  FORGE_DOCUMENT_INVALID:
    'What is stored in the forge (a pull request, an approval, a status) does not have the form that was expected.',
  FORGE_COMMIT_UNKNOWN: 'The commit does not exist in the repository.',
  FORGE_BRANCH_UNKNOWN: 'The branch does not exist in the repository.',
  FORGE_PULL_REQUEST_UNKNOWN: 'There is no pull request of this number.',
  FORGE_PULL_REQUEST_EXISTS: 'There is an open pull request from this head to this base already.',
  FORGE_PULL_REQUEST_EMPTY:
    'The head of the pull request holds nothing that its base does not have.',
  FORGE_PULL_REQUEST_ENDED: 'The pull request is merged or closed, so it cannot change any more.',
  FORGE_PULL_REQUEST_MOVED:
    'The head of the pull request is not the commit that the caller looked at.',
  FORGE_PERSON_REFUSED:
    'The forge does not let this account or team review the pull request or be assigned to it.',
  FORGE_MERGE_CONFLICT: 'Head and base of the pull request changed the same lines.',
  FORGE_MERGE_REFUSED: "The branch's protection does not let this pull request through.",
  FORGE_COMMIT_REFUSED: "The branch's rules do not let this commit through.",
  FORGE_FOLDER_UNKNOWN:
    'The local forge was not told in which folder the bare repository lies, and the call needs it.',
  FORGE_PROTECTION_INVALID:
    'The protection that is asked for, or that is installed in a bare repository, is not one that the hook can keep.',
  FORGE_HOOK_FOREIGN:
    'The bare repository has a pre-receive hook that Waybill did not write; it is left as it is.',
  FORGE_ADDRESS_INVALID:
    "The address of the forge or the repository's name does not have the form that was expected, or a token would be sent unencrypted.",
  FORGE_UNREACHABLE:
    'The forge did not answer: no connection, a cut one, or none that can be trusted.',
  FORGE_UNAUTHORIZED: 'The forge does not accept the token: it is expired, revoked or wrong.',
  FORGE_FORBIDDEN:
    'The token may not do this; the remedy names the permission to add. A forge may hide what a token may not see.',
  FORGE_NOT_FOUND: 'What was asked for does not exist at the forge.',
  FORGE_RATE_LIMITED:
    "The forge's rate limit is used up, and waiting for its end would take longer than this step may.",
  FORGE_SERVER_ERROR: 'The forge answered with a fault of its own, also when it was asked again.',
  FORGE_REQUEST_REFUSED: 'The forge refused the request; the message has its words.',
  FORGE_ANSWER_INVALID: "The forge's answer does not have the documented form.",
  FORGE_REDIRECTED: 'The forge answers under another address: the repository was renamed or moved.',
  FORGE_TOO_MUCH: 'The forge has more of this than is read.',
  FORGE_REPOSITORY_UNKNOWN: 'There is no repository at this address, or this token may not see it.',
  FORGE_RUN_UNKNOWN: 'The forge does not know the run that was named.',
  APP_KEY_INVALID: "The GitHub App's private key is not one.",
  APP_UNAUTHORIZED:
    'The forge does not accept the GitHub App: its id and its key do not belong together.',
  APP_NOT_INSTALLED: 'The GitHub App is not installed on the repository.',
  APP_PERMISSION_MISSING: 'The GitHub App was not granted a permission that is asked for.',
}                              ;

                                                          

/** Makes the errors of `forge`. */
const forgeError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(forgeErrorCodes);


/***/ }),

/***/ 51350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ statusStates)
/* harmony export */ });
/* unused harmony exports forgeKinds, checkStates, ancestries, runStates, mirrorStates */
                                                      
                                                              
                                              
             
                 
                   
                     
                    
                    
               
                 
              
                    
                   
                         
                           

                                              


/** The forges that Waybill knows by name. `createForge` says which of them this version has an adapter for. */
const forgeKinds = (/* unused pure expression or super */ null && (['github', 'gitea', 'local']))         ;
                                                    

/** What the forge says of a branch at this moment. A ref's name proves nothing (design, law 3). */
                              
                        
                           
                                                                
                              
                                                                                               
                                            
                                                                                                           
                           
                                                                                                        
                                           
 

/** What the forge keeps for every branch of a name, also before there is one. */
                            
                                            
                                                                      
                                                 
                                                                                                
                           
 

/** Whether the push that brought a commit to a branch walked around the branch's rules. */
                         
                                                                                      
                                                               
                                                                
                                                                                     
                             
                                                                            

const checkStates = (/* unused pure expression or super */ null && (['success', 'pending', 'failure', 'unknown']))         ;
                                                      

/** What a check (a CI job, a status) says of a commit: the newest answer under its name. */
                             
                        
                                                                                                                       
                             
                        
 

/** Where a commit stands, seen from a branch; `unknown` where the commit or the branch does not exist. */
const ancestries = (/* unused pure expression or super */ null && (['identical', 'behind', 'ahead', 'diverged', 'unknown']))         ;
                                                   

/** A commit, as far as gates ask for it. */
                              
                          
                                                                         
                        
                                         
                            
                                                               
                                
                
                               
                           
 

const statusStates = ['pending', 'success', 'failure', 'error']         ;
                                                        

/** What one gate or step says of a commit. A context has one status; a new one takes its place. */
                               
                                      
                           
                              
                                                                                   
                               
                        
 

/** What an approval speaks of: a plan by its hash (64 hexadecimal digits), or a pull request at one head. */
                             
                                                    
                                                                                         

/** A stored approval: a DSSE envelope that the forge keeps and does not judge. */
                                 
                            
                                                                                   
                            
                                            
                            
 

/** Whether the run that owns a lock still works; `unknown` is for a lease to decide (design, section 4, Locks). */
const runStates = (/* unused pure expression or super */ null && (['running', 'ended', 'unknown']))         ;
                                                  

/** Which runs an environment admits: its deployment-branch policy. */
                          
                            
                                                                                                                      
                                  
                                                 
     
                             
                                           
                                       
      

/** How an environment of the forge restricts what may run in it (design, law 3: credentials follow the law). */
                              
                                                                                                  
                                                               
                                                                                                         
                                
     
                               
                                    
                                                                                                                
                                            
                                                                            
                                           
                                                                           
                                        
      

/** A reusable workflow that a run calls. */
                                     
                                                           
                              
                        
                        
                                      
                                                                                                   
                                     
 

/** A run of a workflow, as the forge itself tells it: what a job says of itself proves nothing. */
                      
                                                                                
                                                               
                                
     
                               
                                                                 
                             
                                                                                        
                                              
                                  
                                                                                                     
                                                  
                                
                               
                                                                                           
                              
                                
                                                         
                                                                                                        
                                          
                             
                           
      

/** One review of the environments that a run waited for. The forge keeps no time and no attempt. */
                                    
                            
                                                      
                           
 

/** The reviews of a run for one environment, the oldest first. */
                         
                                                               
                                                                                 

/** How a deployment is shown in the forge's own list of deployments. */
const mirrorStates = (/* unused pure expression or super */ null && (['queued', 'in-progress', 'success', 'failure', 'inactive']))         ;
                                                        

/** A deployment as the forge is to show it. The ledger has the record; this is a view (design, "Who sees it"). */
                                   
                                                                                         
                              
                               
                                                                                        
                             
                              
                                                                         
                               
                                       
                                   
                       
                           
 

/** What a call changed. */
                             
                    
                                                                                  
                            
 

/**
 * One git host and one repository on it. Every method throws where the forge does not answer or its answer
 * is not understood: silence is never an empty list (law 7).
 */
                        
                           
                                                                                 
                                 
     
                                                                                                                  
                                                                   
     
                                            

                                                                                                        
                                               
                                                           
                                                         
                                                                                  
                                                
                                                                                                           
                                                                 
                                                                                                           
                                                                  
                                                         
                                                           
                                                                                         
                                                      
                                                                                  
                                                                             
                                                                  
                                                       
                                                                                             
                                                                  
                                                                                           
                                                            
                                                                                                                      
                                                                               
                                                                                   
                                                                      
                                                                                                            
                                              
                                                  
                                       
                                                                                                      
                                                                              
     
                                                                                                  
                                                                                       
     
                                                                                   

                                                 
                                                                                               
                                                           
                                                                

                                              
                                                                             
     
                                                                                                 
                                                          
     
                                                                
                                                                 
                                                                                              
                                                                                  
                                                                                         
                                                                                                
                                                                                           
     
                                                                                                              
                                                                 
                                     
     
                                                                                            
                                                                                                                
                                                                 
                                                                                           
                                                
                                                                                               
                                                                       

     
                                                                                        
                                                
                                                                   
                                                                  
     
                                                                                                 

                                                               
                
                             
                     
                     
                                      
                                                                         
                                                                          

     
                                                                                                    
     
                                                            
 


/***/ }),

/***/ 77330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readApprovals),
  B: () => (/* binding */ storeApproval)
});

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/error-codes.js
var error_codes = __webpack_require__(58872);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/name-invalid.js
var name_invalid = __webpack_require__(42228);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/git-documents/approval-ref.js

                                                   


/**
 * @param subject what approvals speak of
 * @returns the beginning of their refs, with a slash at the end
 * @throws FORGE_NAME_INVALID
 */
function approvalPrefix(subject                 )         {
  if (subject.kind === 'pull-request') {
    checkNumber(subject.number);
    const head = vocabulary/* commitShaSchema */.jr.safeParse(subject.head);
    if (!head.success)
      throw (0,name_invalid/* nameInvalid */.j)('a full commit id', subject.head, 'Give the head of the pull request.');
    return `refs/waybill/approvals/pull-request-${String(subject.number)}-${head.data}/`;
  }
  if (/^[0-9a-f]{64}$/.test(subject.hash)) return `refs/waybill/approvals/${subject.hash}/`;
  throw (0,name_invalid/* nameInvalid */.j)(
    "a plan's hash of 64 hexadecimal digits",
    subject.hash,
    'Give the hash that `waybill plan` shows, without `sha256:`.',
  );
}

/**
 * @param subject what the approval speaks of
 * @param approver the approver's name in the policy
 * @returns the approval's ref
 * @throws FORGE_NAME_INVALID
 */
function approvalRef(subject                 , approver        )         {
  const name = vocabulary/* nameSchema */.Jq.safeParse(approver);
  if (name.success) return `${approvalPrefix(subject)}${name.data}`;
  throw (0,name_invalid/* nameInvalid */.j)(
    "an approver's name of the policy",
    approver,
    'Use the name that the policy gives the approver.',
  );
}

function checkNumber(number        )       {
  if (Number.isSafeInteger(number) && number > 0) return;
  throw (0,name_invalid/* nameInvalid */.j)('the number of a pull request', String(number), 'Give a whole number from 1.');
}

// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/git-documents/document-ref.js
var document_ref = __webpack_require__(85072);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/git-documents/approvals.js

                                                                            


                                                    

const approvalFile = 'approval.json';

/** An approval is a small signed document; supply-chain reads no larger one. */
const maximumApprovalBytes = 64 * 1024;

/** More approvers than any policy names. */
const maximumApprovals = 1000;

/**
 * Keeps an approval under its approver's name; a newer one of the same approver takes its place, and the
 * older stays in the ref's history.
 * @param options the repository
 * @param subject what is approved
 * @param approver the approver's name in the policy
 * @param document the DSSE envelope's JSON; kept byte for byte, not judged
 * @returns what is stored, and whether anything was written
 * @throws FORGE_NAME_INVALID, FORGE_DOCUMENT_INVALID
 */
async function storeApproval(
  options                 ,
  subject                 ,
  approver        ,
  document        ,
)                                   {
  const ref = approvalRef(subject, approver);
  const bytes = Buffer.from(document, 'utf8');
  checkApproval(bytes, ref);
  const result = await (0,document_ref/* pushDocuments */.Rs)('forge.approval', options, [
    {
      ref,
      apply: async (snapshot) => {
        const before = snapshot.exists ? await snapshot.readFile(approvalFile) : undefined;
        if (before?.equals(bytes) === true) return { kind: 'unchanged' };
        const files = new Map([[approvalFile, bytes]]);
        return {
          kind: 'commit',
          files,
          message: `Approval of ${approver}`,
          author: options.identity,
        };
      },
    },
  ]);
  return { value: { kind: 'document', approver, document }, changed: result.changed };
}

/**
 * @param options the repository
 * @param subject what is approved
 * @returns what is stored, sorted by approver; nothing is verified
 * @throws FORGE_NAME_INVALID, FORGE_DOCUMENT_INVALID
 */
async function readApprovals(
  options                 ,
  subject                 ,
)                                     {
  const prefix = approvalPrefix(subject);
  const refs = await options.repository.listRefs(prefix);
  if (refs.length > maximumApprovals) {
    throw invalid(
      prefix,
      `at most ${String(maximumApprovals)} approvals are read, and there are ${String(refs.length)}`,
    );
  }
  const approvals                   = [];
  for (const { ref, head } of refs) {
    const approver = ref.slice(prefix.length);
    // Another spelling of the ref would be another person to us: what we would not have written is refused.
    approvalRef(subject, approver);
    const bytes = await options.repository.readFile(head, approvalFile);
    if (bytes === undefined) throw invalid(ref, `it has no ${approvalFile}`);
    checkApproval(bytes, ref);
    approvals.push({ kind: 'document', approver, document: bytes.toString('utf8') });
  }
  return approvals;
}

function checkApproval(bytes        , ref        )       {
  if (bytes.byteLength > maximumApprovalBytes) {
    throw invalid(
      ref,
      `it has ${String(bytes.byteLength)} bytes, and an approval has at most ${String(maximumApprovalBytes)}`,
    );
  }
  let value         ;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw invalid(ref, 'it is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(ref, 'it is no JSON object');
  }
}

function invalid(ref        , problem        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_DOCUMENT_INVALID', {
    message: `Expected a signed approval at ${ref}; ${problem}.`,
    remedy: 'Approve again with `waybill approve`.',
    facts: { ref },
  });
}


/***/ }),

/***/ 85072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ pushDocuments),
/* harmony export */   Ry: () => (/* binding */ readDocumentRef),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   f: () => (/* binding */ documentBytes)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31914);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58872);

                                                            
                             

                                                    

/** No document in a ref is larger. */
const maximumDocumentBytes = 256 * 1024;

/**
 * @param bytes a document's bytes
 * @param schema what it must be
 * @param what names it in messages: the ref that holds it
 * @returns the document
 * @throws FORGE_DOCUMENT_INVALID
 */
function parseDocument                     (
  bytes                        ,
  schema   ,
  what        ,
)             {
  if (bytes === undefined) throw documentInvalid(what, 'the file is not there');
  if (bytes.byteLength > maximumDocumentBytes) {
    throw documentInvalid(
      what,
      `it has ${String(bytes.byteLength)} bytes, and at most ${String(maximumDocumentBytes)} are read`,
    );
  }
  let value         ;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw documentInvalid(what, 'it is no JSON');
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw documentInvalid(what, (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .describeIssues */ .w)(result.error).join('; '));
}

/**
 * @param document what is to be stored; keys in the order in which they are to stand
 * @returns JSON with one field a line, two spaces deep: the protection hook reads single lines of it
 * @throws FORGE_DOCUMENT_INVALID where it is too large
 */
function documentBytes(document        )         {
  const bytes = Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
  if (bytes.byteLength <= maximumDocumentBytes) return bytes;
  throw documentInvalid(
    'what is to be stored',
    `it would have ${String(bytes.byteLength)} bytes, and at most ${String(maximumDocumentBytes)} are allowed`,
  );
}

function documentInvalid(what        , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .forgeError */ .C)('FORGE_DOCUMENT_INVALID', {
    message: `Expected a document of Waybill at ${what}; ${problem}.`,
    remedy:
      'Find out who wrote this ref. What Waybill did not write cannot be read; the history of the ref has what was there before.',
    facts: { ref: what },
  });
}

/**
 * Pushes what intents want, as one effect of the forge.
 * @param name the forge's effect
 * @param options repository, signal and fence
 * @param intents what is to change
 */
async function pushDocuments(
  name            ,
  { repository, signal, fence }                 ,
  intents                      ,
)                        {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .performEffect */ .d)(name, { signal, ...(fence === undefined ? {} : { fence }) }, (within) =>
    repository.update(intents, { signal: within }),
  );
}

/**
 * @param options the repository
 * @param ref a ref that holds a document
 * @param file the document's file
 * @param schema what it must be
 * @returns the document, or undefined where the ref does not exist
 * @throws FORGE_DOCUMENT_INVALID
 */
async function readDocumentRef                     (
  { repository }                 ,
  ref        ,
  file        ,
  schema   ,
)                                  {
  const head                        = await repository.readRef(ref);
  if (head === undefined) return undefined;
  return parseDocument(await repository.readFile(head, file), schema, ref);
}


/***/ }),

/***/ 4465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ pullRequestRef),
/* harmony export */   o$: () => (/* binding */ commentsRef),
/* harmony export */   oJ: () => (/* binding */ statusRef),
/* harmony export */   v_: () => (/* binding */ branchRefOf),
/* harmony export */   zk: () => (/* binding */ pullRequestPrefix)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38507);
/* harmony import */ var _name_invalid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42228);




/** Where the local forge keeps what it knows. */
const pullRequestPrefix = 'refs/waybill/pull-requests/';

/**
 * @param branch a branch's short name
 * @returns its full ref
 * @throws GIT_REF_INVALID, FORGE_NAME_INVALID for a quote, which the hook could misread in a document
 */
function branchRefOf(branch        )         {
  const ref = (0,_waybill_git__WEBPACK_IMPORTED_MODULE_0__/* .branchRef */ .Mi)(branch);
  if (!branch.includes('"')) return ref;
  throw (0,_name_invalid_js__WEBPACK_IMPORTED_MODULE_1__/* .nameInvalid */ .j)('a branch without a quotation mark', branch, 'Rename the branch.');
}

/**
 * @param number a pull request's number
 * @returns its ref
 * @throws FORGE_NAME_INVALID
 */
function pullRequestRef(number        )         {
  if (Number.isSafeInteger(number) && number > 0) return `${pullRequestPrefix}${String(number)}`;
  throw (0,_name_invalid_js__WEBPACK_IMPORTED_MODULE_1__/* .nameInvalid */ .j)('the number of a pull request', String(number), 'Give a whole number from 1.');
}

/**
 * @param number a pull request's number
 * @returns the ref of its comments
 */
function commentsRef(number        )         {
  return `refs/waybill/comments/${String(number)}`;
}

/**
 * @param commit a commit
 * @returns the ref of its statuses
 */
function statusRef(commit           )         {
  return `refs/waybill/statuses/${_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .commitShaSchema */ .jr.parse(commit)}`;
}


/***/ }),

/***/ 35286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vs: () => (/* binding */ installProtection),
  mR: () => (/* binding */ readProtection),
  NP: () => (/* binding */ rulesFor)
});

// UNUSED EXPORTS: protectionFile

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ./node_modules/@waybill/process/src/run-process.js
var run_process = __webpack_require__(26178);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/error-codes.js
var error_codes = __webpack_require__(58872);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy-schema.js + 6 modules
var policy_schema = __webpack_require__(89458);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/local/names.js
var names = __webpack_require__(4465);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/protection-document.js






/** What protects one branch of a bare repository. */
                                   
                          
                                                                                          
                                            
                                                                                                           
                                          
 

/** The rules that the hook can keep. */
const hookRules = [
  'pull-request',
  'no-force-push',
  'no-deletion',
]                                    ;

/** What the hook keeps for Waybill's own branches (ledger, proposals), whatever else is asked for. */
const waybillRules = ['no-force-push', 'no-deletion']                                    ;

const branchProtectionSchema = schemas/* strictObject */.rej({
  branch: schemas/* string */.YjP().min(1).max(200),
  rules: schemas/* array */.YOg(schemas/* enum */.k5n(policy_schema/* protectionRules */.vB)).max(policy_schema/* protectionRules */.vB.length),
  approvals: schemas/* int */.Whr().min(0).max(100).optional(),
});

/** `waybill-protection.json` in the folder of a bare repository. */
const protectionDocumentSchema = schemas/* strictObject */.rej({
  version: schemas/* literal */.euz(1),
  /** The digest of hooks/pre-receive. */
  hook: vocabulary/* digestSchema */.er,
  branches: schemas/* array */.YOg(branchProtectionSchema).max(1000),
});
                                                                          

/**
 * @param protection what is asked for
 * @returns the same, rules in one order and each once
 * @throws FORGE_PROTECTION_INVALID for a rule that the hook cannot keep, FORGE_NAME_INVALID
 */
function checkProtection(protection                  )                   {
  (0,names/* branchRefOf */.v_)(protection.branch);
  const result = branchProtectionSchema.safeParse(protection);
  if (!result.success) throw protectionInvalid((0,parse/* describeIssues */.w)(result.error).join('; '));
  const cannot = protection.rules.filter((rule) => !hookRules.some((it) => it === rule));
  if (cannot.length > 0) {
    throw protectionInvalid(
      `expected rules of ${hookRules.join(', ')}, found ${cannot.join(', ')}, which a hook cannot keep`,
    );
  }
  if (protection.rules.length === 0)
    throw protectionInvalid('expected at least one rule, found none');
  const rules = hookRules.filter((rule) => protection.rules.includes(rule));
  return { branch: protection.branch, rules, approvals: protection.approvals ?? 0 };
}

/**
 * @param problem what is wrong
 * @returns FORGE_PROTECTION_INVALID
 */
function protectionInvalid(problem        )        {
  return (0,error_codes/* forgeError */.C)('FORGE_PROTECTION_INVALID', {
    message: `A bare repository's protection is not one that its hook can keep: ${problem}.`,
    remedy: 'Correct the rules and install the protection again.',
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/protection-hook.js
                                                                 

/** The second line of every hook that Waybill writes: how it knows its own. */
const hookMarker =
  '# waybill-protection: written by Waybill; edit nothing here, install it again.';

/** One word of POSIX sh that stands for exactly this text. */
function quoted(text        )         {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The line of a pull request's document that names its base; documents have one field a line. */
function baseLine(branch        )         {
  return `  "base": ${JSON.stringify(branch)},`;
}

function branchCase({ branch, rules, approvals }                  )         {
  const checks = [
    ...(rules.includes('no-deletion') ? ['keep_existing'] : []),
    ...(rules.includes('no-force-push') ? ['keep_history'] : []),
    ...(rules.includes('pull-request')
      ? [`require_pull_request ${quoted(baseLine(branch))} ${String(approvals ?? 0)}`]
      : []),
  ];
  return `    ${quoted(`refs/heads/${branch}`)}) ${[...checks, ':'].join('; ')} ;;`;
}

/**
 * Writes the hook. It needs sh, git, grep, sed and awk; its text depends on nothing but the rules, so that
 * whoever reads it can compare it with what is installed.
 * @param branches the branches and their rules
 * @returns a POSIX sh script for hooks/pre-receive
 */
function renderHook(branches                             )         {
  return `#!/bin/sh\n${hookMarker}\n${functions}${[
    'for_each_update() {',
    '  case $ref in',
    ...branches.map(branchCase),
    '  esac',
    '  case $ref in',
    // The branch of a pull request is made anew for the next one.
    '    refs/heads/waybill/propose/*) : ;;',
    '    refs/heads/waybill/*) keep_existing; keep_history ;;',
    '    refs/waybill/pull-requests/*) keep_existing; keep_history; check_pull_request ;;',
    '    refs/waybill/approvals/*|refs/waybill/statuses/*) keep_existing; keep_history ;;',
    '  esac',
    '}',
  ].join('\n')}\n${loop}`;
}

const functions =
  String.raw`# Git calls it with a line "old new ref" for each update of a push, before any of them is made.
set -u
LC_ALL=C
export LC_ALL

refuse() {
  printf 'waybill-protection: %s\n' "$1" >&2
  exit 1
}

is_zero() {
  case $1 in *[!0]*) return 1 ;; esac
}

keep_existing() {
  if is_zero "$new"; then refuse "$ref may not be deleted"; fi
}

keep_history() {
  if is_zero "$old" || is_zero "$new"; then return 0; fi
  git merge-base --is-ancestor "$old" "$new" ||
    refuse "$ref may not be rewritten: its new commit must stand on $old"
}

# Documents are JSON with one field a line, two spaces deep. Texts of people cannot look like such a line:
# JSON writes their line breaks as \n.
document() {
  git cat-file blob "$1:pull-request.json" 2>/dev/null
}

has_line() {
  [ "$(document "$1" | grep -c -F -x -e "$2")" = 1 ]
}

field() {
  document "$1" | sed -n 's/^  "'"$2"'": "\(.*\)",$/\1/p'
}

check_pull_request() {
  case \${ref##*/} in *[!0-9]*|'') refuse "$ref is no number of a pull request" ;; esac
  if is_zero "$old"; then
    has_line "$new" '  "state": "open",' || refuse "$ref must begin as an open pull request"
    return 0
  fi
  has_line "$old" '  "state": "open",' || refuse "$ref has ended: it cannot change any more"
  if has_line "$new" '  "state": "open",' || has_line "$new" '  "state": "closed",'; then return 0; fi
  has_line "$new" '  "state": "merged",' || refuse "$ref has a state that is not known"
  merged_ref="refs/heads/$(field "$new" base)"
  merged_as=$(field "$new" mergeCommit)
  printf '%s\n' "$updates" | sed 's/^[^ ]* //' | grep -q -F -x -e "$merged_as $merged_ref" ||
    refuse "$ref says that it was merged, and the same push does not move its base"
}

# A protected branch moves only by the merge of an open pull request, which the same push marks as merged.
require_pull_request() {
  if is_zero "$new"; then refuse "$ref may not be deleted"; fi
  if is_zero "$old"; then refuse "$ref is protected: it may not be created by a push"; fi
  parents=$(git rev-list --parents -n 1 "$new") || refuse "$new cannot be read"
  head=\${parents##* }
  [ "$parents" = "$new $old $head" ] ||
    refuse "$ref is protected: it moves only by the merge of a pull request, on $old"
  proofs=0
  while read -r pr_old pr_new pr_ref; do
    case $pr_ref in refs/waybill/pull-requests/*) ;; *) continue ;; esac
    if is_zero "$pr_old" || is_zero "$pr_new"; then continue; fi
    if proves_merge "$1" "$2"; then proofs=$((proofs + 1)); fi
  done <<UPDATES
$updates
UPDATES
  [ "$proofs" = 1 ] ||
    refuse "$ref is protected: the same push must mark one open pull request from $head as merged by $new, with $2 approvals of that head"
  require_honest_merge
}

proves_merge() {
  has_line "$pr_old" '  "state": "open",' && has_line "$pr_new" '  "state": "merged",' || return 1
  has_line "$pr_old" "$1" && has_line "$pr_new" "$1" || return 1
  has_line "$pr_new" "  \"mergeCommit\": \"$new\"," && has_line "$pr_new" "  \"headSha\": \"$head\"," || return 1
  branch=$(field "$pr_old" head)
  [ -n "$branch" ] && [ "$branch" = "$(field "$pr_new" head)" ] || return 1
  [ "$(git rev-parse --verify --quiet "refs/heads/$branch^{commit}")" = "$head" ] || return 1
  stored=$(git for-each-ref --format=x "refs/waybill/approvals/pull-request-\${pr_ref##*/}-$head/") || return 1
  [ "$(printf '%s' "$stored" | grep -c x)" -ge "$2" ]
}

# The merge brings what the pull request changed, all of it and nothing else; only files that both sides
# changed may differ from either.
require_honest_merge() {
  fork=$(git merge-base "$old" "$head") || refuse "$head has no history in common with $ref"
  brought=$(git diff-tree -r --no-renames "$fork" "$head") || refuse "$head cannot be compared"
  moved=$(git diff-tree -r --no-renames "$fork" "$old") || refuse "$old cannot be compared"
  made=$(git diff-tree -r --no-renames "$old" "$new") || refuse "$new cannot be compared"
  stranger=$({
    printf '%s\n' "$brought" | sed 's/^/B/'
    printf '%s\n' "$moved" | sed 's/^/M/'
    printf '%s\n' "$made" | sed 's/^/N/'
  } | awk '
    { kind = substr($0, 1, 1); line = substr($0, 2) }
    line == "" { next }
    { path = line; sub(/^[^\t]*\t/, "", path) }
    kind == "B" { brought[line] = 1; theirs[path] = 1 }
    kind == "M" { ours[path] = 1 }
    kind == "N" { made[path] = 1; if (!(line in brought) && !(path in theirs && path in ours)) print path }
    END { for (path in theirs) if (!(path in made) && !(path in ours)) print path }
  ') || refuse "$new cannot be compared"
  [ -z "$stranger" ] ||
    refuse "$new is not the merge of $head: it differs in $(printf '%s' "$stranger" | head -n 3 | tr '\n' ' ')"
}

`.replaceAll('\\${', '${');

const loop = String.raw`
updates=$(cat) || refuse 'the updates cannot be read'
while read -r old new ref; do
  [ -n "$ref" ] || continue
  if git symbolic-ref -q "$ref" >/dev/null; then refuse "$ref stands for another ref"; fi
  for_each_update
done <<UPDATES
$updates
UPDATES
exit 0
`;

;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/local/protection.js


                                                      






/** The file that says, beside the hook, what the hook keeps. */
const protectionFile = 'waybill-protection.json';

const hookFile = (0,external_node_path_.join)('hooks', 'pre-receive');
const gitTimeoutMilliseconds = 30_000;

/** What protects a bare repository as it was found there, or why nothing is known to. */
                                 
                                                                                
                                                           

/**
 * Protects a branch of a bare repository by a pre-receive hook that rejects real pushes:
 * - `pull-request`: the branch moves only by the merge of an open pull request of the local forge; the merge
 *   must bring what the pull request changed, all of it and nothing else;
 * - `no-force-push`, `no-deletion`: as they say.
 * Whatever is asked for, `waybill/**` (but for the branches of proposals) and the refs of pull requests, approvals and statuses can be neither
 * rewritten nor deleted, and a merged or closed pull request does not change.
 *
 * What it does not protect against, on one machine: whoever may write the folder's files can take the hook
 * away (then the forge reports the branch as unprotected); whoever may push can open and merge a pull request
 * alone, and can store a document that looks like an approval, because a hook knows no persons: signatures are
 * judged by the gates. Asking again replaces what was asked for the same branch.
 * @param bareRepositoryPath the folder of the bare repository
 * @param protection the branch and its rules
 * @param signal ends it
 * @throws FORGE_PROTECTION_INVALID (also where the folder is no bare repository), FORGE_HOOK_FOREIGN
 */
async function installProtection(
  bareRepositoryPath        ,
  protection                  ,
  signal             ,
)                {
  const wanted = checkProtection(protection);
  await requireBare(bareRepositoryPath, signal);
  await refuseForeignHook(bareRepositoryPath);
  const others = (await readDocument(bareRepositoryPath))?.branches ?? [];
  const branches = [...others.filter(({ branch }) => branch !== wanted.branch), wanted].sort(
    (a, b) => (a.branch < b.branch ? -1 : 1),
  );
  const hook = renderHook(branches);
  const document                     = {
    version: 1,
    hook: (0,vocabulary/* digestOf */.ol)(hook),
    branches: branches.map((it) => ({ ...it, rules: [...it.rules] })),
  };
  // A hooks folder named elsewhere (a user's own configuration) would make git pass this one over.
  await git(bareRepositoryPath, ['config', '--local', 'core.hooksPath', 'hooks'], signal);
  await replaceFile((0,external_node_path_.join)(bareRepositoryPath, hookFile), hook, 0o755);
  const text = `${JSON.stringify(document, null, 2)}\n`;
  await replaceFile((0,external_node_path_.join)(bareRepositoryPath, protectionFile), text, 0o644);
}

/**
 * Looks whether a bare repository is protected: only where the hook and the file that describes it are both
 * there, the hook can run, git uses it, and it is exactly the hook that these rules make.
 * @param bareRepositoryPath the folder of the bare repository
 * @param signal ends it
 * @returns the branches and their rules, or why nothing counts
 */
async function readProtection(
  bareRepositoryPath        ,
  signal             ,
)                               {
  const missing = (reason        )                      => ({ installed: false, reason });
  let document                                ;
  try {
    document = await readDocument(bareRepositoryPath);
  } catch (error) {
    return missing((0,src_error/* messageOf */.bD)(error));
  }
  if (document === undefined) return missing(`the repository has no ${protectionFile}`);
  const hook = await readText((0,external_node_path_.join)(bareRepositoryPath, hookFile));
  if (hook === undefined) return missing(`the repository has no ${hookFile}`);
  if (!(await isExecutable((0,external_node_path_.join)(bareRepositoryPath, hookFile)))) {
    return missing(`${hookFile} cannot be executed, so git passes it over`);
  }
  if ((0,vocabulary/* digestOf */.ol)(hook) !== document.hook || hook !== renderHook(document.branches)) {
    return missing(`${hookFile} is not the hook that ${protectionFile} describes`);
  }
  const folder = await hooksFolder(bareRepositoryPath, signal);
  if (folder !== 'hooks') return missing(`git looks for hooks in ${folder ?? 'a folder unknown'}`);
  return { installed: true, branches: document.branches };
}

/**
 * @param protection what protects the repository
 * @param branch a branch's short name
 * @returns the rules that are in force for the branch
 */
function rulesFor(
  protection                     ,
  branch        ,
)                            {
  if (!protection.installed) return [];
  const rules = new Set                (
    protection.branches.filter((it) => it.branch === branch).flatMap((it) => it.rules),
  );
  const isKept = branch.startsWith('waybill/') && !branch.startsWith('waybill/propose/');
  if (isKept) for (const rule of waybillRules) rules.add(rule);
  return [...rules].sort();
}

async function readDocument(folder        )                                          {
  const text = await readText((0,external_node_path_.join)(folder, protectionFile));
  if (text === undefined) return undefined;
  const result = protectionDocumentSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw protectionInvalid(
    `${protectionFile} cannot be read: ${(0,parse/* describeIssues */.w)(result.error).join('; ')}`,
  );
}

function parseJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function requireBare(folder        , signal             )                {
  const isFolder = await (0,promises_.stat)(folder).then(
    (it) => it.isDirectory(),
    () => false,
  );
  const answer = isFolder
    ? await git(folder, ['rev-parse', '--is-bare-repository'], signal).catch(() => '')
    : '';
  if (answer.trim() !== 'true') throw protectionInvalid(`${folder} is no bare git repository`);
}

async function refuseForeignHook(folder        )                {
  const hook = await readText((0,external_node_path_.join)(folder, hookFile));
  if (hook === undefined || hook.split('\n')[1] === hookMarker) return;
  throw (0,error_codes/* forgeError */.C)('FORGE_HOOK_FOREIGN', {
    message: `Expected no ${hookFile} in ${folder}, or Waybill's own; found another one.`,
    remedy: 'Move the hook away, or protect the branch by that hook and do not ask Waybill to.',
    facts: { folder },
  });
}

async function hooksFolder(folder        , signal             )                              {
  const result = await (0,run_process/* runProcess */.R3)(['git', 'config', '--get', 'core.hooksPath'], {
    cwd: folder,
    signal,
    timeoutMilliseconds: gitTimeoutMilliseconds,
  });
  return result.exitCode === 0 ? result.stdout.toString('utf8').trim() : undefined;
}

async function git(folder        , args                   , signal             )                  {
  const result = await (0,run_process/* runToSuccess */.IM)(['git', ...args], {
    cwd: folder,
    signal,
    timeoutMilliseconds: gitTimeoutMilliseconds,
  });
  return result.stdout.toString('utf8');
}

async function readText(path        )                              {
  try {
    return await (0,promises_.readFile)(path, 'utf8');
  } catch (error) {
    if ((0,system_error/* systemCode */.x)(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function isExecutable(path        )                   {
  if (process.platform === 'win32') return true;
  return ((await (0,promises_.stat)(path)).mode & 0o100) !== 0;
}

/** Writes beside the file and renames, so that nobody ever runs or reads half of it. */
async function replaceFile(path        , text        , mode        )                {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  try {
    await (0,promises_.writeFile)(temporary, text, { mode });
    await (0,promises_.chmod)(temporary, mode);
    await (0,promises_.rename)(temporary, path);
  } catch (error) {
    await (0,promises_.rm)(temporary, { force: true });
    throw error;
  }
}


/***/ }),

/***/ 42228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ nameInvalid)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58872);


/**
 * @param expected what the name had to be
 * @param found the name
 * @param remedy what to do
 * @returns FORGE_NAME_INVALID
 */
function nameInvalid(expected        , found        , remedy        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .forgeError */ .C)('FORGE_NAME_INVALID', {
    message: `Expected ${expected}, found ${JSON.stringify(found.slice(0, 200))}.`,
    remedy,
    facts: { found: found.slice(0, 200) },
  });
}


/***/ })

};
})
