(function (exports, __distFolder) {'use strict';
exports.ids = [6286];
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

/***/ 66936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ fixedCredential),
/* harmony export */   J2: () => (/* binding */ credentialFailed),
/* harmony export */   rI: () => (/* binding */ renewableCredential)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67528);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63813);



/** A certificate that a client shows, with its key; both PEM. */
                                    
                               
                       
 

/** Who we are to the API server: a token, a certificate, both, or nobody. */
                           
                          
                                           
 

/** A source of identities. */
                             
                                                              
                        
     
                                                                         
                                                              
     
                                                   
                                                                                                  
                                       
 

/** An identity, and until when it is good. */
                           
                              
                                                                               
                                          
 

/**
 * @param what names it in messages
 * @param identity who we are, always
 * @returns a credential that never changes
 */
function fixedCredential(what        , identity          )             {
  return { what, identity: async () => identity, refused: () => false };
}

/** How a credential is obtained that does not last. */
                                  
                        
                                                                               
                               
                                          
                                                 
 

/** An identity is renewed this long before it expires: a request takes time, and clocks differ. */
const leeway = 30_000;
/** How long obtaining may take: a plugin may have to ask a slow identity provider. */
const obtainDeadline = 60_000;

/**
 * @param source how an identity is obtained
 * @returns a credential that obtains it when it is asked for first, before it expires, and after it was refused;
 * those who ask meanwhile wait for the same one
 */
function renewableCredential(source                 )             {
  let current                      ;
  let underWay                               ;
  const renew = async ()                    => {
    const what = `${source.what} to be obtained`;
    const obtained = await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .NE)(what, obtainDeadline, source.signal, (signal) =>
      source.obtain(signal),
    );
    const { token, certificate } = obtained.identity;
    if (token !== undefined) source.mask(token);
    if (certificate !== undefined) source.mask(certificate.key);
    current = obtained;
    return obtained;
  };
  return {
    what: source.what,
    identity: async (signal) => {
      signal.throwIfAborted();
      if (current !== undefined && !isExpiring(current)) return current.identity;
      underWay ??= renew().finally(() => {
        underWay = undefined;
      });
      return (await underWay).identity;
    },
    refused: (identity) => {
      // Whoever was refused with an older one just asks again.
      if (current?.identity === identity) current = undefined;
      return true;
    },
  };
}

function isExpiring({ expiresAt }          )          {
  return expiresAt !== undefined && Date.now() >= expiresAt - leeway;
}

/**
 * @param what the credential
 * @param why what went wrong, free of secrets
 * @param remedy what to do
 * @param cause what was thrown
 * @returns KUBERNETES_CREDENTIAL_FAILED, or the cause where that is an error of ours already
 */
function credentialFailed(
  what        ,
  why        ,
  remedy        ,
  cause          ,
)        {
  if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .isWaybillError */ .xS)(cause, 'KUBERNETES_CREDENTIAL_FAILED')) return cause;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .kubernetesError */ .j)('KUBERNETES_CREDENTIAL_FAILED', {
    message: `Expected to obtain ${what}; ${why}.`,
    remedy,
    facts: { credential: what },
    ...(cause === undefined ? {} : { cause }),
  });
}


/***/ }),

/***/ 26286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kubeconfigEndpoint: () => (/* binding */ kubeconfigEndpoint),
/* harmony export */   readKubeconfig: () => (/* binding */ readKubeconfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88285);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1715);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66936);
/* harmony import */ var _kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33842);
/* harmony import */ var _token_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4467);




                                                     



/** A kubeconfig: its content and where it stands. */
                                   
                           
                              
                        
                                                                                            
                                      
 

/** What a credential needs of the connection. */
                                         
                               
                                          
                                          
 

/**
 * @param path a kubeconfig file
 * @returns its content
 * @throws KUBERNETES_KUBECONFIG_INVALID where it cannot be read
 */
async function readKubeconfig(path        )                            {
  const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
  try {
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(absolute, 'utf8');
    return { content, name: path, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute) };
  } catch (error) {
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(path, `it cannot be read (${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .x)(error) ?? 'unknown error'})`, '');
  }
}

/**
 * @param source a kubeconfig
 * @param context the context; the current one where absent
 * @param surroundings for plugins and files
 * @returns the server and who we are to it
 * @throws KUBERNETES_KUBECONFIG_INVALID
 */
async function kubeconfigEndpoint(
  source                  ,
  context                    ,
  surroundings                        ,
)                    {
  const choice = (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseContext */ .db)(source.content, source.name, context);
  const files = new KubeconfigFiles(choice, source.folder);
  const trust = await readTrust(choice, files);
  const server = readUrl(choice.cluster.server, choice, 'server', ['http:', 'https:']);
  const proxy = choice.cluster['proxy-url'] ?? '';
  return {
    server,
    namespace: choice.namespace ?? 'default',
    trust,
    ...(proxy === ''
      ? {}
      : { proxy: readUrl(proxy, choice, 'proxy-url', ['http:', 'https:', 'socks5:', 'socks5h:']) }),
    headers: impersonation(choice),
    credential: await readCredential(choice, files, trust, surroundings),
  };
}

/** Values that stand in a kubeconfig itself or in a file that it names. */
class KubeconfigFiles {
           #choice                  ;
           #folder                    ;

  constructor(choice                  , folder                    ) {
    this.#choice = choice;
    this.#folder = folder;
  }

  /** @returns the absolute path of a file that the kubeconfig names */
  path(path        , key        )         {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path)) return path;
    if (this.#folder !== undefined) return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(this.#folder, path);
    const remedy = `Put the content into the kubeconfig itself (\`kubectl config view --flatten --minify\`), or give an absolute path.`;
    const why = `${key} is a relative path, and a kubeconfig that is given as text has no folder`;
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(this.#choice.source, why, '', remedy);
  }

  /** The `-data` key counts where both are there, as for kubectl. */
  async read(
    data                    ,
    path                    ,
    key        ,
  )                              {
    if (data !== undefined && data !== '') return this.#decode(data, `${key}-data`);
    if (path === undefined || path === '') return undefined;
    const file = this.path(path, key);
    try {
      return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    } catch (error) {
      const why = `${key} names ${file}, which cannot be read (${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .x)(error) ?? 'unknown error'})`;
      throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(this.#choice.source, why, '');
    }
  }

  #decode(data        , key        )         {
    const value = Buffer.from(data, 'base64').toString('utf8');
    if (value.includes('-----BEGIN ')) return value;
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(
      this.#choice.source,
      `context "${this.#choice.context}": ${key} is not base64 of PEM`,
      '',
    );
  }
}

async function readTrust(choice                  , files                 )                 {
  const { cluster } = choice;
  const data = cluster['certificate-authority-data'];
  const authority = await files.read(
    data,
    cluster['certificate-authority'],
    'certificate-authority',
  );
  const isBlind = cluster['insecure-skip-tls-verify'] ?? false;
  if (isBlind && authority !== undefined) {
    const why = `cluster "${choice.clusterName}" has both certificate-authority and insecure-skip-tls-verify`;
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(choice.source, why, '', 'Remove insecure-skip-tls-verify.');
  }
  const key = (data ?? '') === '' ? 'certificate-authority' : 'certificate-authority-data';
  const serverName = cluster['tls-server-name'] ?? '';
  return {
    isBlind,
    authorityName:
      authority === undefined
        ? 'the authorities that the system trusts'
        : `${key} of cluster "${choice.clusterName}" in ${choice.source}`,
    ...(authority === undefined ? {} : { authority }),
    ...(serverName === '' ? {} : { serverName }),
  };
}

function readUrl(
  value        ,
  choice                  ,
  key        ,
  schemes                   ,
)      {
  const where = `cluster "${choice.clusterName}": ${key}`;
  // kubectl takes a host without a scheme as http; that would send credentials in the clear.
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !schemes.includes(url.protocol))
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(
      choice.source,
      `${where} is no URL with one of ${schemes.map((scheme) => `${scheme}//`).join(', ')}`,
      '',
    );
  if (key === 'server' && (url.username !== '' || url.search !== ''))
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(choice.source, `${where} has a user or a query in its URL`, '');
  return url;
}

/** https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation */
function impersonation({ user, source, userName }                  )                      {
  const extras = Object.entries(user['as-user-extra'] ?? {});
  const groups = user['as-groups'] ?? [];
  const as = user.as ?? '';
  if (as === '') {
    if ((user['as-uid'] ?? '') === '' && groups.length === 0 && extras.length === 0) return {};
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(
      source,
      `user "${userName}" has as-uid, as-groups or as-user-extra without as`,
      '',
    );
  }
  return {
    'impersonate-user': as,
    ...((user['as-uid'] ?? '') === '' ? {} : { 'impersonate-uid': user['as-uid'] ?? '' }),
    ...(groups.length === 0 ? {} : { 'impersonate-group': groups }),
    ...Object.fromEntries(
      extras.map(([key, values]) => [`impersonate-extra-${encodeURIComponent(key)}`, values]),
    ),
  };
}

async function readCredential(
  choice                  ,
  files                 ,
  trust       ,
  surroundings                        ,
)                      {
  const { user, source, userName } = choice;
  const owner = `of user "${userName}" in ${source}`;
  const certificate = await readCertificate(choice, files);
  if (certificate !== undefined) surroundings.mask(certificate.key);
  const kinds = credentialKinds(choice);
  if (kinds.length > 1) {
    const why = `user "${userName}" has several credentials: ${kinds.join(', ')}`;
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(source, why, '', 'Keep the one that is meant.');
  }
  const besides           = certificate === undefined ? {} : { certificate };
  if (user.exec) {
    const { execCredential } = await __webpack_require__.e(/* import() */ 2214).then(__webpack_require__.bind(__webpack_require__, 22214));
    return execCredential(user.exec, choice, trust, {
      ...surroundings,
      commandPath: (path) => files.path(path, 'exec.command'),
    });
  }
  if (user['auth-provider']) {
    const { authProviderCredential } = await __webpack_require__.e(/* import() */ 6965).then(__webpack_require__.bind(__webpack_require__, 26965));
    return authProviderCredential(user['auth-provider'], choice, surroundings);
  }
  // client-go reads the file again and again too, and prefers it to the token beside it.
  if ((user.tokenFile ?? '') !== '')
    return (0,_token_file_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenFileCredential */ .h)(
      files.path(user.tokenFile ?? '', 'tokenFile'),
      `the tokenFile ${owner}`,
      surroundings,
      besides,
    );
  if ((user.token ?? '') !== '') {
    const token = new _waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z((user.token ?? '').trim());
    surroundings.mask(token);
    return (0,_credential_js__WEBPACK_IMPORTED_MODULE_6__/* .fixedCredential */ .EP)(`the token ${owner}`, { ...besides, token });
  }
  if (certificate !== undefined) return (0,_credential_js__WEBPACK_IMPORTED_MODULE_6__/* .fixedCredential */ .EP)(`the client certificate ${owner}`, besides);
  return withoutCredential(choice);
}

function credentialKinds({ user }                  )                    {
  return [
    ...(user.exec ? ['exec'] : []),
    ...(user['auth-provider'] ? ['auth-provider'] : []),
    ...((user.token ?? '') === '' && (user.tokenFile ?? '') === '' ? [] : ['token']),
  ];
}

/** A password that stands beside a better credential, as old tools wrote it, is not sent. */
function withoutCredential({ user, source, userName }                  )             {
  if ((user.username ?? '') !== '' || (user.password ?? '') !== '')
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(
      source,
      `user "${userName}" has username and password, which no API server takes since Kubernetes 1.19`,
      '',
      'Use a token (`kubectl create token SERVICEACCOUNT`), a client certificate or an exec plugin.',
    );
  const what =
    userName === ''
      ? `no user (the context in ${source} names none)`
      : `user "${userName}" in ${source}, which has no credential`;
  return (0,_credential_js__WEBPACK_IMPORTED_MODULE_6__/* .fixedCredential */ .EP)(what, {});
}

async function readCertificate(
  { user, source, userName }                  ,
  files                 ,
)                                         {
  const certificate = await files.read(
    user['client-certificate-data'],
    user['client-certificate'],
    'client-certificate',
  );
  const key = await files.read(user['client-key-data'], user['client-key'], 'client-key');
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate === undefined || key === undefined) {
    const missing = key === undefined ? 'client-key' : 'client-certificate';
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(source, `user "${userName}" lacks ${missing} beside the other half`, '');
  }
  return { certificate, key: new _waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(key) };
}


/***/ }),

/***/ 33842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   db: () => (/* binding */ chooseContext)
/* harmony export */ });
/* unused harmony export maximumKubeconfigBytes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99348);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63813);





/** A kubeconfig is read whole; those with hundreds of clusters have some hundred kilobytes. */
const maximumKubeconfigBytes = 4 * 1024 * 1024;

const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional();

// What `kubectl` reads too: https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/
const clusterSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  server: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  'certificate-authority': text,
  'certificate-authority-data': text,
  'insecure-skip-tls-verify': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
  'tls-server-name': text,
  'proxy-url': text,
  extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), extension: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J() })).nullish(),
});

const execSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  apiVersion: text,
  command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  args: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).nullish(),
  env: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), value: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })).nullish(),
  installHint: text,
  provideClusterInfo: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
  interactiveMode: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['Never', 'IfAvailable', 'Always']).optional(),
});

const userSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  'client-certificate': text,
  'client-certificate-data': text,
  'client-key': text,
  'client-key-data': text,
  token: text,
  tokenFile: text,
  username: text,
  password: text,
  as: text,
  'as-uid': text,
  'as-groups': zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).nullish(),
  'as-user-extra': zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())).nullish(),
  exec: execSchema.nullish(),
  'auth-provider': zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), config: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).nullish() })
    .nullish(),
});

const contextSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  cluster: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  user: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
  namespace: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
});

const named = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });

// Only the entries that are used are looked at: one that is broken must not lock out the others.
const kubeconfigSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('Config').optional(),
  'current-context': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
  contexts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(named).nullish(),
  clusters: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(named).nullish(),
  users: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(named).nullish(),
});

/** A cluster of a kubeconfig. */
                                                              
/** A user of a kubeconfig. */
                                                        
/** A plugin that gives credentials. */
                                                        

/** What a kubeconfig says for one context. */
                                   
                                              
                          
                           
                               
                                      
                                            
                            
                                
                                         
 

/**
 * Reads a kubeconfig, and what it says for one context.
 * @param content YAML or JSON
 * @param source its name in messages
 * @param wanted the context; the current one where absent
 * @returns cluster, user and namespace
 * @throws KUBERNETES_KUBECONFIG_INVALID, which never shows a value
 */
function chooseContext(
  content        ,
  source        ,
  wanted                    ,
)                   {
  const config = parsed(kubeconfigSchema, parseYaml(content, source), source, 'the file');
  const contexts = config.contexts ?? [];
  const name = wanted ?? config['current-context'] ?? '';
  if (name === '')
    throw invalid(source, 'current-context is not set', namesOf('contexts', contexts));
  const entry = contexts.find((candidate) => candidate.name === name);
  if (entry === undefined)
    throw invalid(source, `there is no context "${name}"`, namesOf('contexts', contexts));
  const context = parsed(contextSchema, entry['context'], source, `context "${name}"`);
  const userName = context.user ?? '';
  return {
    source,
    context: name,
    clusterName: context.cluster,
    cluster: find(config.clusters ?? [], 'cluster', context.cluster, clusterSchema, source, name),
    userName,
    user:
      userName === '' ? {} : find(config.users ?? [], 'user', userName, userSchema, source, name),
    namespace: context.namespace === '' ? undefined : (context.namespace ?? undefined),
  };
}

function find                     (
  entries                                  ,
  kind                    ,
  name        ,
  schema   ,
  source        ,
  context        ,
)             {
  const entry = entries.find((candidate) => candidate.name === name);
  if (entry === undefined) {
    const why = `context "${context}" names the ${kind} "${name}", which is not there`;
    throw invalid(source, why, namesOf(`${kind}s`, entries));
  }
  return parsed(schema, entry[kind] ?? {}, source, `${kind} "${name}"`);
}

function namesOf(kind        , entries                                  )         {
  const names = entries.slice(0, 10).map(({ name }) => name);
  return names.length === 0 ? `It has no ${kind}.` : `Its ${kind}: ${names.join(', ')}.`;
}

function parsed                     (
  schema   ,
  value         ,
  source        ,
  where        ,
)             {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(source, `${where}: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .describeIssues */ .w)(result.error).join('; ')}`, '');
}

/** The parser's own messages show what they found, which may be a credential: only place and kind are told. */
function parseYaml(content        , source        )          {
  if (content.length > maximumKubeconfigBytes)
    throw invalid(source, `it has more than ${maximumKubeconfigBytes} bytes`, '');
  if (content.trim() === '') throw invalid(source, 'it is empty', '');
  const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
  try {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(content, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error === undefined) {
      const value          = document.toJS({ maxAliasCount: 100 });
      return value;
    }
    const { line } = lines.linePos(error.pos[0]);
    throw invalid(source, `line ${line} is no YAML (${error.code})`, '');
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError)
      throw invalid(source, 'its aliases or its depth are too many', '');
    throw error;
  }
}

/**
 * @param source the file, or what the text is called
 * @param why what is wrong, free of values
 * @param known what there is instead
 * @param remedy what to do, where that is more than correcting it
 * @returns KUBERNETES_KUBECONFIG_INVALID
 */
function invalid(source        , why        , known        , remedy         )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .kubernetesError */ .j)('KUBERNETES_KUBECONFIG_INVALID', {
    message: `Expected ${source} to be a kubeconfig that can be used; ${why}.${known === '' ? '' : ` ${known}`}`,
    remedy:
      remedy ??
      'Correct it, or name another context; `kubectl config view --minify` shows what one context uses.',
    facts: { source },
  });
}


/***/ }),

/***/ 4467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ tokenFileCredential)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88285);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66936);



                                                                       

/** How long a token file's content is taken as it is: kubelets write a new one long before the old one expires. */
const rereadAfter = 60_000;

/**
 * @param path a file that holds a token, which someone rotates
 * @param what names it in messages
 * @param surroundings signal and mask
 * @param besides a certificate that is shown too
 * @returns a credential that reads the file again about once a minute, and when the token was refused
 */
function tokenFileCredential(
  path        ,
  what        ,
  surroundings                        ,
  besides           = {},
)             {
  return (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .renewableCredential */ .rI)({
    ...surroundings,
    what,
    obtain: async () => {
      const token = (await readToken(path, what)).trim();
      const remedy = 'Check who writes the file; its content is a token.';
      if (token === '') throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialFailed */ .J2)(what, `${path} is empty`, remedy);
      return {
        identity: { ...besides, token: new _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(token) },
        expiresAt: Date.now() + rereadAfter,
      };
    },
  });
}

async function readToken(path        , what        )                  {
  try {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
  } catch (error) {
    const why = `${path} cannot be read (${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .x)(error) ?? 'unknown error'})`;
    throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialFailed */ .J2)(what, why, 'Check the path and its rights.');
  }
}


/***/ })

};
})
