(function (exports, __distFolder) {'use strict';
exports.ids = [3928];
exports.modules = {

/***/ 27249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19985);
/* harmony import */ var _waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8069);
/* harmony import */ var _waybill_stage_steps_smoke_check__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73823);



                                                  

/** Runs the release's own checks; the report is an output also when one fails. */
async function run(given                              )                         {
  const { inputs, context } = given;
  given.output('passed', 'false');
  const request = { environment: inputs.environment, commit: inputs.commit ?? context.commit };
  const step = await (0,_waybill_stage_steps_smoke_check__WEBPACK_IMPORTED_MODULE_0__/* .smokeStep */ .o)((0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__.connect)((0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .connectionSettings */ .Q)(given)), request, (report) => {
    given.output('passed', String(report.passed));
    given.output('report', JSON.stringify(report.checks));
    given.summarize([
      {
        kind: 'heading',
        text: `Smoke checks of ${inputs.environment}: ${report.passed ? 'passed' : 'failed'}`,
      },
      {
        kind: 'table',
        head: ['check', 'passed', 'attempts', 'expected', 'found'],
        rows: report.checks.map((check) => [
          check.name,
          check.passed ? 'yes' : 'no',
          String(check.attempts),
          check.expected,
          check.found,
        ]),
      },
    ]);
  });
  if (step.evidence === undefined) {
    given.output('passed', 'true');
    return {
      decision: 'unchanged',
      message: 'waybill.yaml declares no smoke checks; none was run.',
    };
  }
  given.output('evidence', JSON.stringify(step.evidence));
  const names = step.evidence.results.map(({ name }) => name);
  return {
    decision: 'done',
    message: `Passed from this release, ${String(step.evidence.rounds)} rounds: ${names.join(', ')}.`,
  };
}


/***/ }),

/***/ 19985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ connectionSettings)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75907);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);

                                            
                                                                             
                                               

                                                 

/** The inputs of `connectionInputs`, parsed. */
                                   
                          
                                              
                                                        
                                                   
                                                
                                           
                                            
                                             
                                           
                                            
                                               
                                        
                                                   
                                                   
 

/** What settings are made of: an action's run with inputs of these. */
                                                                  
                   
                       
     
                          
                               
  

/**
 * @param run the action's run, whose inputs include `connectionInputs`
 * @returns how the systems of the deployment are reached; what was not given is absent
 */
function connectionSettings(run                                 )                     {
  const { inputs, context } = run;
  const optional = {
    applicationToken: inputs['application-token'],
    opsRepository: inputs['ops-repository'],
    opsToken: inputs['ops-token'],
    opsApp: opsApp(inputs),
    application: inputs.application,
    opsBranch: inputs['ops-branch'],
    ledgerBranch: inputs['ledger-branch'],
    registry: inputs.registry,
    registryUsername: inputs['registry-username'],
    registryPassword: inputs['registry-password'],
  };
  return {
    config: inputs.config,
    forge: inputs.forge,
    applicationRepository:
      inputs['application-repository'] ?? `${context.serverUrl}/${context.repository}`,
    ...withoutUndefined(optional),
    server: { url: context.serverUrl, apiUrl: context.apiUrl, forge: context.forge },
    ...environmentOf(inputs),
    ref: context.ref,
    temporaryFolder: context.temporaryFolder,
    owner: context.owner,
    signal: run.signal,
    progress: run.progress,
    mask: (secret) => {
      (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(secret.reveal());
    },
  };
}

/** The steps of a deployment have this input; what it says decides where their ledger is. */
function environmentOf(
  inputs                                                       ,
)                                          {
  return typeof inputs.environment === 'string' ? { environment: inputs.environment } : {};
}

/** An App is named whole or not at all: half of one would silently be no credential. */
function opsApp(inputs                  )                               {
  const { 'ops-app-id': id, 'ops-app-key': privateKey } = inputs;
  if (id === undefined && privateKey === undefined) return undefined;
  if (id !== undefined && privateKey !== undefined) return { id, privateKey };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
    message: `Expected \`ops-app-id\` and \`ops-app-key\` together; found only \`${id === undefined ? 'ops-app-key' : 'ops-app-id'}\`.`,
    remedy: 'Give both, or `ops-token` in their place.',
  });
}

/** What an optional property may be when the key is absent instead of undefined. */
                                                                

function withoutUndefined                  (value   )             {
  const present             = {};
  for (const key of Object.keys(value)               ) {
    const item = value[key];
    if (item !== undefined) present[key] = item                                  ;
  }
  return present;
}


/***/ }),

/***/ 18656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** What JSON can hold. */
                       
                                                                                                  

/**
 * Writes JSON with sorted keys and no white space, so that equal values give equal bytes
 * (the subset of RFC 8785 that integers, strings, booleans, lists and maps need).
 * @param value any value that JSON can hold; keys whose value is undefined are left out
 * @returns the canonical text
 * @throws TypeError for a number that is not finite and for what JSON cannot hold
 */
function canonicalJson(value         )         {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number in a record must be finite');
    return JSON.stringify(value);
  }
  // Array.from sees the holes of a sparse list, which map passes over.
  if (Array.isArray(value))
    return `[${Array.from(value, (item         ) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    if (!isPlain(value))
      throw new TypeError('a record cannot hold an instance of a class, such as a Map or a Date');
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  throw new TypeError(`a record cannot hold a ${typeof value}`);
}

/** A Map or a Date has no entries of its own: it would be written as `{}`, and its content lost in silence. */
function isPlain(value        )          {
  const prototype          = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
  );
}


/***/ }),

/***/ 46606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt),
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1715);


/** Values behind names that look secret: `"password": "…"`, `token=…`, `Authorization: Bearer …`. */
const secretLooking =
  /((?:password|passwd|secret|token|api[_-]?key|authorization|credential)[a-z0-9_-]{0,40}["']?\s{0,8}[:=]\s{0,8})("[^"]{0,4096}"|'[^']{0,4096}'|(?:bearer|basic)\s{1,8}[^\s,;"']+|[^\s,;&"'}\]]+)/gi;

/** White space and control characters. */
const blanks = /[\s\p{Cc}]+/gu;

/**
 * Makes a text from outside fit for messages: one line, no control characters, cut, without secrets.
 * @param text the text
 * @param maximum how many characters to keep
 * @param secrets values that must not appear
 * @returns the excerpt; `…` at its end where it was cut
 */
function excerpt(
  text        ,
  maximum        ,
  secrets                               = [],
)         {
  const head = text.slice(0, maximum * 8);
  const clean = withoutSecrets(head, secrets).replace(blanks, ' ').trim();
  if (clean.length > maximum) return `${clean.slice(0, maximum)}…`;
  // The last word may be the first half of a secret that was cut in two.
  return head.length < text.length ? `${clean.replace(/\S+$/, '')}…` : clean;
}

/**
 * @param text a text from outside
 * @param secrets values that must not appear
 * @returns the text with `***` in place of the secrets, of passwords in URLs, and of values behind secret-looking names
 */
function withoutSecrets(text        , secrets                               = [])         {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E)(text, secrets).replace(secretLooking, '$1***');
}


/***/ }),

/***/ 40893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* unused harmony export exchangeLimits */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88285);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);



/** How an answer is limited. */
const exchangeLimits = { bodyBytes: 1_048_576, headerBytes: 16_384 }         ;

/** One question to an HTTP server. */
                               
                    
                           
                                                      
                         
                                       
 

/** An answer, with at most 1 MiB of body; redirects are not followed. */
                             
                          
                          
                                                                         
                                                     
                        
                                                    
                              
                                
 

/** Why there was no answer. */
                                                                                        

/** No answer. */
                              
                           
                               
                                                                
                          
                                
 

/**
 * Asks once, on a connection of its own: a kept-alive connection could still lead to the process that is being
 * replaced. Redirects are answers. No answer is a value and not an error, because whoever waits expects it.
 * @param question what to ask, and how long to wait for the whole answer
 * @param signal cancels the exchange
 * @returns the answer, or why there was none
 * @throws the signal's reason
 */
async function exchange(
  question              ,
  signal             ,
)                                    {
  signal.throwIfAborted();
  const started = performance.now();
  const elapsed = ()         => Math.round(performance.now() - started);
  const timeout = AbortSignal.timeout(question.timeoutMilliseconds);
  try {
    const answer = await send(question, AbortSignal.any([signal, timeout]));
    return { kind: 'answer', ...answer, milliseconds: elapsed() };
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) {
      const detail = `no complete answer within ${String(question.timeoutMilliseconds)}ms`;
      return { kind: 'silence', cause: 'timeout', detail, milliseconds: elapsed() };
    }
    return { kind: 'silence', ...whySilent(error, question.url.hostname), milliseconds: elapsed() };
  }
}

                                                          

async function send(question              , signal             )                    {
  const connect = await connector(question.url);
  return await new Promise          ((resolve, reject) => {
    const sent = connect.request(question.url, {
      agent: connect.agent,
      method: question.method ?? 'GET',
      headers: {
        'user-agent': 'waybill',
        accept: '*/*',
        ...question.headers,
        // Node leaves the length out where a method usually has no body (DELETE).
        ...(question.body === undefined
          ? {}
          : { 'content-length': Buffer.byteLength(question.body) }),
        connection: 'close',
      },
      maxHeaderSize: exchangeLimits.headerBytes,
      signal,
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      readBody(answer)
        .then((body) => {
          resolve({ status: answer.statusCode ?? 0, headers: joinHeaders(answer), ...body });
        })
        .catch(reject)
        .finally(() => sent.destroy());
    });
    sent.end(question.body);
  });
}

/** Agents that keep nothing alive. Loopback is never asked through a proxy; elsewhere the environment says so. */
async function connector(url     )                                                             {
  const options = isLoopback(url.hostname)
    ? { keepAlive: false }
    : { keepAlive: false, proxyEnv: process.env };
  if (url.protocol === 'http:') return { request: node_http__WEBPACK_IMPORTED_MODULE_0__.request, agent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options) };
  const https = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19));
  return { request: https.request, agent: new https.Agent(options) };
}

function isLoopback(hostname        )          {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

async function readBody(answer                 )                                                {
  const chunks           = [];
  let size = 0;
  for await (const chunk of answer                         ) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > exchangeLimits.bodyBytes) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, exchangeLimits.bodyBytes);
  return { body: bytes.toString('utf8'), truncated: size > exchangeLimits.bodyBytes };
}

function joinHeaders(answer                 )                         {
  const headers                         = {};
  for (const [name, values] of Object.entries(answer.headersDistinct))
    headers[name] = (values ?? []).join(', ');
  return headers;
}

const causes                                                            = {
  ECONNREFUSED: ['refused', 'connection refused'],
  ENOTFOUND: ['dns', 'the name is unknown'],
  EAI_AGAIN: ['dns', 'the name could not be looked up'],
  ECONNRESET: ['broken', 'the connection was cut before the answer was complete'],
  EPIPE: ['broken', 'the connection was cut before the answer was complete'],
  ETIMEDOUT: ['timeout', 'the connection could not be made in time'],
  EHOSTUNREACH: ['network', 'no route to the host'],
  ENETUNREACH: ['network', 'no route to the network'],
  EPROTO: ['tls', 'TLS failed; does the server speak https there?'],
};

/** Says why an exchange failed; a code that is not known is told as it is. */
function whySilent(error         , host        )                                          {
  const code = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .x)(error) ?? '';
  const known = causes[code];
  if (known?.[0] === 'dns') return { cause: 'dns', detail: `${known[1]}: ${host} (${code})` };
  if (known !== undefined) return { cause: known[0], detail: `${known[1]} (${code})` };
  if (code.startsWith('HPE_'))
    return { cause: 'broken', detail: `the answer is not HTTP as it should be (${code})` };
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code))
    return { cause: 'tls', detail: `TLS failed: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)} (${code})` };
  return {
    cause: 'network',
    detail: code === '' ? (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) : `${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)} (${code})`,
  };
}


/***/ }),

/***/ 65465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ judgeIdentity),
/* harmony export */   Z6: () => (/* binding */ identityRule),
/* harmony export */   ay: () => (/* binding */ seenIdentity),
/* harmony export */   cE: () => (/* binding */ urlBehind)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67266);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46606);
/* harmony import */ var _json_pointer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22393);

                                                  

                                                     


/** Where the release says who it is, with its values filled in. */
                               
                    
                         
                            
                                                            
 

/** What an answer proves. `missing` says why nothing can be read from it. */
                             
                                                       
                                                        
                                    

/**
 * Fills in the values of an identity declaration.
 * @param identity how an answer proves from which release it comes
 * @param baseUrl the environment's base URL
 * @param values the release's values
 * @returns the rule
 * @throws TEMPLATE_INVALID where a value is not known
 */
function identityRule(
  identity          ,
  baseUrl        ,
  values                ,
)               {
  const url = urlBehind(baseUrl, (0,_waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .expandTemplate */ .Ly)(identity.path, values));
  const place =
    identity.kind === 'json' ? identity.pointer : `header ${identity.header.toLowerCase()}`;
  return {
    url,
    where: `${place === '' ? 'the body' : place} of ${url.href}`,
    expected: (0,_waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .expandTemplate */ .Ly)(identity.equals, values),
    read: (answer) =>
      identity.kind === 'json'
        ? fromBody(answer, identity.pointer)
        : answer.headers[identity.header.toLowerCase()],
  };
}

/**
 * Compares the identity in an answer with the release's: exactly, because a shortened commit proves less.
 * @param rule where to look and what is expected
 * @param answer the answer
 * @returns whether it is ours, another one's, or says nothing
 */
function judgeIdentity(rule              , answer            )                  {
  const seen = rule.read(answer);
  if (seen === undefined || seen === '') return { verdict: 'missing' };
  return { verdict: seen === rule.expected ? 'ours' : 'other', seen: (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(seen, 200) };
}

/**
 * @param rule where the release says who it is
 * @param verdict what was seen
 * @returns both as evidence holds them
 */
function seenIdentity(rule              , verdict                 )               {
  const { where, expected } = rule;
  return verdict.verdict === 'missing'
    ? { where, expected }
    : { where, expected, seen: verdict.seen };
}

/** A text, or a number (a build number, a schema version) as it is written; nothing else names a release. */
function fromBody(answer            , pointer        )                     {
  const body = answer.truncated ? undefined : (0,_json_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(answer.body);
  const value = body === undefined ? undefined : (0,_json_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(body, pointer);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/**
 * @param baseUrl the environment's base URL, which may have a path
 * @param path a path that starts with `/`, and may have a query
 * @returns the path behind the base's own
 */
function urlBehind(baseUrl        , path        )      {
  return new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
}


/***/ }),

/***/ 22393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ valueAt),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
                                               


const jsonSchema                       = zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9();

/**
 * @param text a text from outside
 * @returns its JSON value, or undefined where it is none
 */
function parseJson(text        )                        {
  try {
    const parsed          = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return jsonSchema.parse(parsed);
  } catch {
    return undefined;
  }
}

/**
 * Follows a JSON pointer (RFC 6901). Only what the document itself holds is found: never what objects and lists
 * inherit, nor a list's `length` or `-`.
 * @param value the document
 * @param pointer the pointer, `''` for the whole
 * @returns the value there, or undefined where there is none
 */
function valueAt(value           , pointer        )                        {
  let current            = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (current === null || typeof current !== 'object') return undefined;
    const next                        = isList(current)
      ? itemOf(current, key)
      : Object.hasOwn(current, key)
        ? current[key]
        : undefined;
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

function isList(value           )                                {
  return Array.isArray(value);
}

function itemOf(list                      , key        )                        {
  return /^(?:0|[1-9][0-9]{0,9})$/.test(key) ? list[Number(key)] : undefined;
}


/***/ }),

/***/ 99651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ heldDeployment),
/* harmony export */   b: () => (/* binding */ deploymentContext)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78894);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15363);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35602);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44117);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86188);
/* harmony import */ var _policy_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99623);
/* harmony import */ var _released_description_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15714);



                                                    






/** What every step of a deployment knows: the environment by the policy of now, the release by the ledger. */
                                    
                                    
                          
                                                  
                              
                          
                                    
                                                                                                             
                                     
                            
                                     
                                  
 

/**
 * Reads what a step of a deployment needs. Policy and names come from the ops repository or the protected
 * branch, the release from the ledger, and only checks and build facts from the deployed commit.
 * @param connections the systems of the deployment
 * @param environmentName the environment
 * @param commit the deployed commit
 * @throws ENVIRONMENT_UNKNOWN, RELEASE_NOT_FOUND, RELEASE_UNDESCRIBED, and what reading throws
 */
async function deploymentContext(
  connections             ,
  environmentName        ,
  commit           ,
)                             {
  const opened = (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q9)(connections);
  const [ledger, { policy }, described, { seen, record }] = await Promise.all([
    opened,
    (0,_policy_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectPolicy */ .V)(connections),
    (0,_released_description_js__WEBPACK_IMPORTED_MODULE_2__/* .describedInRepository */ .bQ)(connections, commit),
    opened.then(async (it) => {
      const now = await it.now();
      return { seen: now, record: await now.release(commit) };
    }),
  ]);
  const environment = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(policy, environmentName);
  const claim = (0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimIn */ .aY)(record);
  if (claim === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_NOT_FOUND', {
      message: `Expected a release of commit ${commit} in the ledger, found none.`,
      remedy: 'Run the release stage for this commit first.',
      facts: { commit },
    });
  }
  const release = _waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .releaseSchema */ .By.parse({
    application: ledger.application,
    commit,
    images: claim.images,
  });
  const config = described ?? (await (0,_released_description_js__WEBPACK_IMPORTED_MODULE_2__/* .describedByWaybill */ .v7)(connections, release, policy));
  return {
    connections,
    ledger,
    seen,
    policy,
    environment,
    config,
    release,
    values: valuesOf(release, environment, claim.testedAs ?? commit),
  };
}

/** A process says the commit for which its image was built: of what was tested before a merge, that is not the merge. */
function valuesOf(release         , environment             , built           )                 {
  return {
    commit: built,
    'short-commit': built.slice(0, 12),
    tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .releaseTag */ .aF)(built),
    application: release.application,
    environment: environment.name,
    url: environment.url,
    ...Object.fromEntries(release.images.map(({ name, digest }) => [`digest:${name}`, digest])),
  };
}

/** A deployment that this run may act for, and the fence that every effect asks. */
                                 
                                    
                                                                                                            
                                        
                                      
 

/**
 * Reads the deployment that record-deployment started.
 * @param context what the step knows
 * @param id the deployment's id
 * @param from the ledger as it is now, or as the step saw it when it began: the fence asks again in any case
 * @throws DEPLOYMENT_NOT_FOUND, DEPLOYMENT_MISMATCH
 */
async function heldDeployment(
  context                   ,
  id        ,
  from               = context.ledger,
)                          {
  const { ledger, environment, release } = context;
  const [record, lock] = await Promise.all([from.deployment(id), from.lock(environment.name)]);
  if (record === undefined) throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentNotFound */ .lA)(id);
  if (record.environment !== environment.name || record.commit !== release.commit) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_MISMATCH', {
      message: `Expected the deployment ${id} to bring ${release.commit} to ${environment.name}; it brings ${record.commit} to ${record.environment}.`,
      remedy: 'Give every step of a job the same environment, commit and deployment.',
      facts: { deployment: id, environment: record.environment, commit: record.commit },
    });
  }
  const held =
    lock?.deployment === id && (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_7__/* .sameOwner */ .s0)(lock.owner, context.connections.settings.owner)
      ? lock
      : undefined;
  return {
    record,
    lock: held,
    fence:
      held === undefined ? () => Promise.reject(notHeld(id, environment.name)) : ledger.fence(held),
  };
}

function notHeld(id        , environment        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_NOT_HELD', {
    message: `Expected this run to hold the lock of ${environment} for the deployment ${id}; it does not.`,
    remedy:
      'Start the promotion again: record-deployment takes the lock and goes on from where things stand.',
    facts: { deployment: id, environment },
  });
}


/***/ })

};
})
