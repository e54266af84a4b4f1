(function (exports, __distFolder) {'use strict';
exports.ids = [7561];
exports.modules = {

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

/***/ 57561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubRepositoryOf: () => (/* reexport safe */ _github_address_js__WEBPACK_IMPORTED_MODULE_0__.hl)
/* harmony export */ });
/* harmony import */ var _github_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76557);





                                                            


                                                                               

                                                              


                                                            






/***/ })

};
})
