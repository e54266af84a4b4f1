(function (exports, __distFolder) {'use strict';
exports.ids = [9504,3753];
exports.modules = {

/***/ 88285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isAbsent),
/* harmony export */   x: () => (/* binding */ systemCode)
/* harmony export */ });
/**
 * Asked by form, not by class: Node's own errors come from another realm where code runs in a context of its own.
 * @param error anything that was thrown
 * @returns the code of an error of Node or the system (`ENOENT`, `ECONNREFUSED`), where it has one; of an error for
 *   several addresses, the first one's
 */
function systemCode(error         )                     {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'errors' in error && Array.isArray(error.errors) ? systemCode(error.errors[0]) : undefined;
}

/**
 * @param error what reading a file threw
 * @returns whether there is no such file, nor a folder that could hold it
 */
function isAbsent(error         )          {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
}


/***/ }),

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
      (within) => (0,bounded_fetch.fetchBounded)(url, { headers, signal: within }, maximumAnswer),
    );
    return status === 200 && isVersion(bytes);
  } catch (error) {
    const isSilent =
      error instanceof bounded_fetch.ConnectionFault ||
      error instanceof bounded_fetch.AnswerTooLarge ||
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
})
