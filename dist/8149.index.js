(function (exports, __distFolder) {'use strict';
exports.ids = [8149];
exports.modules = {

/***/ 9406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rolloutError)
/* harmony export */ });
/* unused harmony export rolloutErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `rollout` throws. */
const rolloutErrorCodes = {
  READY_OLD_RELEASE: 'The target answers, but as another release than the one that is rolled out.',
  READY_UNREACHABLE:
    'Nothing answered: the connection was refused, the name is unknown, TLS failed, or no answer came in time.',
  READY_NOT_READY:
    'The release answers, but not as a ready one does, or not often enough in a row.',
  READY_IDENTITY_MISSING: 'The target answers well, but does not say which release it is.',
  READY_IDENTITY_UNDECLARED:
    'waybill.yaml does not say how an answer proves from which release it comes.',
  READY_TARGET_FAILED:
    'The target says that the release failed there: its process ended, or it could not be started.',
  TARGET_STATUS_UNREADABLE:
    "The target's status document cannot be read or does not have the form that is expected.",
  ROLLOUT_FAILED:
    'A rollout in a cluster failed, and waiting longer would not help; `reason` is one of a closed list.',
  ROLLOUT_TIMED_OUT:
    'A rollout in a cluster was not ready, or not for long enough, at its deadline.',
  ROLLOUT_IMAGE_UNKNOWN:
    "A workload is ready, but what its pods run is not the release's image, or nobody can say what it is.",
  ROLLOUT_NOTHING_AWAITED:
    'A rollout in a cluster names no workload: nothing would prove that the release runs.',
  RECONCILER_MISSING: 'What the policy says applies desired state is not in the cluster.',
  WORKLOAD_MISSING: 'A workload that the policy names is not in the cluster.',
  ARGO_CD_REFUSED:
    "Argo CD's API server refused the token, or the token may not read the Application.",
  ARGO_CD_ANSWER_INVALID: "Argo CD's API server answered something that its API does not know.",
}                              ;

/** Makes the errors of `rollout`. */
const rolloutError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(rolloutErrorCodes);


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

/***/ 10238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ desiredRevision),
/* harmony export */   s: () => (/* binding */ descends)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);


                                                                  

/**
 * @param context what the step knows
 * @param id the deployment; undefined where it is only looked
 * @returns the commit of the ops repository that holds this deployment's desired state, as its record says
 */
async function desiredRevision(
  context                   ,
  id                    ,
)                              {
  const record = id === undefined ? undefined : await context.seen.deployment(id);
  const desired = record === undefined ? undefined : (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .deploymentEvidence */ .L8)(record, 'desired');
  return desired?.state.kind === 'commit' ? desired.state.commit : undefined;
}

/**
 * @param context what the step knows
 * @param candidate a revision that a target names
 * @param ancestor a commit of the ops repository
 * @returns whether the candidate is it or has it among its ancestors; false where that is not known
 */
async function descends(
  context                   ,
  candidate        ,
  ancestor        ,
)                   {
  const newer = _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr.safeParse(candidate);
  const older = _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .commitShaSchema */ .jr.safeParse(ancestor);
  if (!newer.success || !older.success) return false;
  try {
    return await (await context.connections.opsGit()).isAncestor(older.data, newer.data);
  } catch (error) {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .isWaybillError */ .xS)(error, 'GIT_COMMIT_NOT_FOUND')) return false;
    throw error;
  }
}


/***/ }),

/***/ 28149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ awaitReadyStep)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var policy = __webpack_require__(78894);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(99651);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/template.js
var template = __webpack_require__(67266);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/error-codes.js
var error_codes = __webpack_require__(9406);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/excerpt.js
var excerpt = __webpack_require__(46606);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/identity.js
var src_identity = __webpack_require__(65465);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/http-exchange.js
var http_exchange = __webpack_require__(40893);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/observation.js
                                                   




                                                  

/** What one look at the target showed. Only `ready` counts towards success. */
                         
                                                                                        
                                                             
     
                                                                        
                              
                                      
                                                           
                            
                                                                       
                                
      

/** What is asked at every observation. */
                                 
                    
                              
                              
                                                 
 

/**
 * Asks the target once (twice where its identity has a path of its own).
 * @param target what to ask
 * @param timeoutMilliseconds how long each answer may take
 * @param signal cancels it
 * @returns what was seen
 */
async function observe(
  target                ,
  timeoutMilliseconds        ,
  signal             ,
)                       {
  const { url, ready, rule } = target;
  const answer = await (0,http_exchange/* exchange */.c)({ url, timeoutMilliseconds }, signal);
  if (answer.kind === 'silence') return { kind: 'unreachable', detail: answer.detail };
  const speaker =
    rule.url.href === url.href
      ? answer
      : await (0,http_exchange/* exchange */.c)({ url: rule.url, timeoutMilliseconds }, signal);
  if (speaker.kind === 'silence')
    return { kind: 'unreachable', detail: `${rule.url.href}: ${speaker.detail}` };

  const verdict = (0,src_identity/* judgeIdentity */.Ec)(rule, speaker);
  const identity = (0,src_identity/* seenIdentity */.ay)(rule, verdict);
  const seen = { status: answer.status, identity, said: whatWasSaid(answer, target.secrets) };
  if (verdict.verdict === 'other') return { kind: 'other-release', ...seen };
  if (answer.status !== ready.status) return { kind: 'not-ready', ...seen };
  if (verdict.verdict === 'missing') return { kind: 'identity-missing', ...seen };
  return { kind: 'ready', status: answer.status, identity };
}

/**
 * @param observation what was seen
 * @returns it in a few words
 */
function describeObservation(observation             )         {
  switch (observation.kind) {
    case 'ready':
      return `answers ${String(observation.status)} as the release`;
    case 'unreachable':
      return observation.detail;
    case 'other-release':
      return `answers ${String(observation.status)} as ${observation.identity.seen ?? 'another release'}`;
    case 'identity-missing':
      return `answers ${String(observation.status)} without ${observation.identity.where}`;
    case 'not-ready':
      return `answers ${String(observation.status)}${observation.because === undefined ? '' : `, but ${observation.because}`}`;
  }
}

/**
 * Counts what was seen, so that a message can tell how the wait went: `40 times connection refused; 3 times …`.
 */
class ObservationLog {
           #counts = new Map                ();
  #total = 0;

  /** @param observation what was seen now */
  add(observation             )       {
    this.#total += 1;
    const words = describeObservation(observation);
    // A target that says something new each time must not fill the memory or the message.
    const key = this.#counts.has(words) || this.#counts.size < 8 ? words : 'something else';
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** @returns how many observations there were */
  get total()         {
    return this.#total;
  }

  /**
   * @param elapsedMilliseconds how long the wait took
   * @returns one sentence about all of them
   */
  summary(elapsedMilliseconds        )         {
    const times = [...this.#counts].map(([words, count]) => `${String(count)}× ${words}`);
    const asked = this.#total === 1 ? 'once' : `${String(this.#total)} times`;
    return `It was asked ${asked} in ${(0,time/* formatDuration */.a3)(elapsedMilliseconds)}: ${times.join('; ')}.`;
  }
}

function whatWasSaid(answer            , secrets                              )         {
  const location =
    answer.status >= 300 && answer.status < 400 ? answer.headers['location'] : undefined;
  return location === undefined
    ? (0,excerpt/* excerpt */.K)(answer.body, 300, secrets)
    : `redirect to ${(0,excerpt/* excerpt */.K)(location, 300, secrets)}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/not-ready-error.js

                                                




/** How a wait ended without success. */
                             
                                  
                             
                               
                                                              
                          
                                            
                                       
 

                                           

const codes = {
  ready: 'READY_NOT_READY',
  'not-ready': 'READY_NOT_READY',
  unreachable: 'READY_UNREACHABLE',
  'other-release': 'READY_OLD_RELEASE',
  'identity-missing': 'READY_IDENTITY_MISSING',
}                                                     ;

const remedies           
                                                                             
  = {
  READY_NOT_READY:
    'Read what the application answers and its log: a dependency may be missing. Raise ready.timeout where it only needs longer.',
  READY_UNREACHABLE:
    "Look whether the release was started at all and listens on the environment's url; check its name, port and certificate.",
  READY_OLD_RELEASE:
    'Another release answers: look whether the target applied the desired state and could start it, and whether the url leads there.',
  READY_IDENTITY_MISSING:
    'Let the application say its commit where ready.identity looks for it, or correct ready.identity in waybill.yaml.',
  READY_TARGET_FAILED:
    'Correct what the release says in its log and release again, or roll back; what ran before is not touched by this step.',
};

/**
 * Makes the error of a wait that ran out of time. Its code is what was seen last, because that is how things stand.
 * @param wait how the wait went
 * @returns READY_OLD_RELEASE, READY_UNREACHABLE, READY_NOT_READY or READY_IDENTITY_MISSING
 */
function notReadyError(wait            )               {
  const { target, last, streak } = wait;
  const code = codes[last.kind];
  const found =
    last.kind === 'ready'
      ? `it did so only ${String(streak)} of ${String(target.ready.stable)} times in a row`
      : `last it ${last.kind === 'unreachable' ? 'gave no answer: ' : ''}${describeObservation(last)}${saying(last)}`;
  return (0,error_codes/* rolloutError */.I)(code, {
    message: sentences(
      `Expected ${expectation(target)} within ${(0,time/* formatDuration */.a3)(wait.elapsedMilliseconds)}; ${found}.`,
      wait.log.summary(wait.elapsedMilliseconds),
      ...targetSays(wait.diagnosis, target.secrets),
    ),
    remedy: remedies[code],
    facts: factsOf(wait),
  });
}

/**
 * Makes the error for a release that failed on its target: waiting longer would not help.
 * @param wait how the wait went until now
 * @param diagnosis what the target says
 * @returns READY_TARGET_FAILED
 */
function targetFailedError(wait            , diagnosis           )               {
  return (0,error_codes/* rolloutError */.I)('READY_TARGET_FAILED', {
    message: sentences(
      `Expected ${expectation(wait.target)}; the release failed on its target after ${(0,time/* formatDuration */.a3)(wait.elapsedMilliseconds)}.`,
      ...targetSays(diagnosis, wait.target.secrets),
      `Last, ${wait.target.url.href} ${describeObservation(wait.last)}.`,
    ),
    remedy: remedies.READY_TARGET_FAILED,
    facts: factsOf(wait),
  });
}

/** @returns what is awaited: `https://… to answer 200 as 3f2a… (/commit), 2 times in a row` */
function expectation({ url, ready, rule }                )         {
  const times = ready.stable === 1 ? '' : `, ${String(ready.stable)} times in a row`;
  return `${url.href} to answer ${String(ready.status)} as ${rule.expected}${times}`;
}

function saying(last             )         {
  return 'said' in last && last.said !== '' ? `, saying ${JSON.stringify(last.said)}` : '';
}

function targetSays(
  diagnosis                       ,
  secrets                              ,
)           {
  if (diagnosis === undefined) return [];
  const line = tellingLine(diagnosis.log);
  return [
    ...(diagnosis.findings.length === 0
      ? []
      : [`The target says: ${(0,excerpt/* excerpt */.K)(diagnosis.findings.join('; '), 800, secrets)}.`]),
    ...(line === undefined ? [] : [`Its log: ${JSON.stringify((0,excerpt/* excerpt */.K)(line, 300, secrets))}.`]),
  ];
}

/** The line that most likely names the cause: the last that speaks of an error (not a frame of a stack), else the last. */
function tellingLine(log                   )                     {
  const spoken = log.filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v/.test(line));
  return (
    spoken.findLast((line) => /error|fatal|panic|exception|cannot|failed/i.test(line)) ??
    spoken.at(-1)
  );
}

function factsOf({ target, last, log, diagnosis, elapsedMilliseconds }            )        {
  const { secrets } = target;
  return {
    url: target.url.href,
    expected: target.rule.expected,
    where: target.rule.where,
    ...('identity' in last && last.identity.seen !== undefined ? { seen: last.identity.seen } : {}),
    ...('status' in last ? { status: last.status } : {}),
    lastSeen: describeObservation(last),
    observations: log.total,
    elapsedMilliseconds,
    ...(diagnosis === undefined
      ? {}
      : {
          targetState: diagnosis.state,
          findings: diagnosis.findings.map((finding) => (0,excerpt/* excerpt */.K)(finding, 400, secrets)),
          log: diagnosis.log.slice(-20).map((line) => (0,excerpt/* excerpt */.K)(line, 500, secrets)),
        }),
  };
}

function sentences(...parts                   )         {
  return parts.join(' ').replaceAll(/\.\.(?=\s|$)/g, '.');
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/http-ready.js


                                                                 

                                                   





/** A rollout that is seen through HTTP. */
                              
                                                                                  
                           
                              
                                                           
                                  
                                                                                                           
                                       
 

/** What everything that waits needs to know of its surroundings. */
                               
                               
                                                                              
                                         
                               
                         
                                     
                                 
                                          
                                                  
 

const answerTimeout = 10_000;
/** Even at the end of the wait an answer gets this long, so that the last thing seen is the target's and not ours. */
const shortestAnswerTimeout = 1_000;
const diagnosisTimeout = 5_000;

/**
 * Asks until the release itself answers well often enough in a row: expected status, the release's identity, and
 * where the target has a say, its word that this release runs. HTTP has nothing to watch, so this is a poll.
 * @param rollout what is awaited
 * @param context signal, deadline, progress
 * @returns the proof
 * @throws READY_OLD_RELEASE, READY_UNREACHABLE, READY_NOT_READY, READY_IDENTITY_MISSING at the deadline, after what
 *   was seen last; READY_TARGET_FAILED as soon as the target says so; READY_IDENTITY_UNDECLARED; the signal's reason
 */
async function awaitHttpReady(
  rollout             ,
  context              ,
)                         {
  const target = observedTarget(rollout, context.secrets ?? []);
  const clock = context.clock ?? time/* systemClock */.ml;
  const random = context.random ?? Math.random;
  const allowed = context.deadlineMilliseconds ?? target.ready.timeoutMilliseconds;
  const startedAt = clock.now();
  const show = changesOnly(context.progress ?? progress/* silentProgress */.R);
  const log = new ObservationLog();
  let streak = 0;
  let firstReadyAt = startedAt;

  show(expectation(target));
  for (;;) {
    const patience = Math.max(
      shortestAnswerTimeout,
      Math.min(answerTimeout, startedAt + allowed - clock.now()),
    );
    const [seen, diagnosis] = await Promise.all([
      observe(target, patience, context.signal),
      diagnose(rollout.diagnosis, context.signal),
    ]);
    const last = confirmed(seen, diagnosis);
    log.add(last);
    const now = clock.now();
    const wait = { target, last, log, diagnosis, elapsedMilliseconds: now - startedAt };
    if (diagnosis?.state === 'failed') throw targetFailedError({ ...wait, streak: 0 }, diagnosis);

    streak = last.kind === 'ready' ? streak + 1 : 0;
    if (streak === 1) firstReadyAt = now;
    if (last.kind === 'ready' && streak >= target.ready.stable) {
      return {
        url: target.url.href,
        identity: { ...last.identity, seen: target.rule.expected },
        observations: log.total,
        firstReadyAt: new Date(firstReadyAt).toISOString(),
        lastStatus: last.status,
        durationMilliseconds: now - startedAt,
      };
    }
    if (now - startedAt >= allowed) throw notReadyError({ ...wait, streak });
    show(`${expectation(target)}; now: ${waitingFor(last, streak, target, diagnosis)}`);
    const pause = target.ready.intervalMilliseconds * (0.8 + 0.4 * random());
    await (0,cancellation/* sleep */.yy)(Math.min(pause, Math.max(0, startedAt + allowed - now)), context.signal);
  }
}

function observedTarget(
  { baseUrl, ready, values }             ,
  secrets                              ,
)                 {
  if (ready.identity === undefined) {
    throw (0,error_codes/* rolloutError */.I)('READY_IDENTITY_UNDECLARED', {
      message: `Expected waybill.yaml to say under ready.identity how ${ready.path} proves from which release it answers; it does not.`,
      remedy:
        'Let the application answer with its commit, and add ready.identity, such as { json: /commit, equals: "${commit}" }.',
      facts: { path: ready.path },
    });
  }
  return {
    url: (0,src_identity/* urlBehind */.cE)(baseUrl, (0,template/* expandTemplate */.Ly)(ready.path, values)),
    ready,
    rule: (0,src_identity/* identityRule */.Z6)(ready.identity, baseUrl, values),
    secrets,
  };
}

/** Asks the target itself. That it cannot be asked is an unknown state, which is not success (law 7). */
async function diagnose(
  source                             ,
  signal             ,
)                                 {
  if (source === undefined) return undefined;
  try {
    return await source(AbortSignal.any([signal, AbortSignal.timeout(diagnosisTimeout)]));
  } catch (error) {
    signal.throwIfAborted();
    return { state: 'unknown', findings: [(0,excerpt/* excerpt */.K)((0,src_error/* messageOf */.bD)(error), 400)], log: [] };
  }
}

/** A good answer counts only when the target, where it has a say, says the same. */
function confirmed(seen             , diagnosis                       )              {
  if (seen.kind !== 'ready' || diagnosis === undefined || diagnosis.state === 'running')
    return seen;
  const because =
    diagnosis.state === 'starting'
      ? 'the target is still starting the release'
      : 'the target does not say that it runs this release';
  return { ...seen, kind: 'not-ready', said: '', because };
}

function waitingFor(
  last             ,
  streak        ,
  target                ,
  diagnosis                       ,
)         {
  if (last.kind === 'ready')
    return `${String(streak)} of ${String(target.ready.stable)} good answers`;
  const finding = diagnosis?.findings[0];
  return finding === undefined
    ? describeObservation(last)
    : `${describeObservation(last)} (${finding})`;
}

function changesOnly(progress          )                         {
  let shown                    ;
  return (text) => {
    if (text !== shown) progress.waiting(text);
    shown = text;
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/await-ready.js
                                                   


/** What can be awaited; a new kind of target is one more member here and one more entry in the table below. */
                                                              

/** How each kind is awaited; a kind without an entry does not type-check. */
const waiters = { http: awaitHttpReady }            
                              
                                              
                          
                              
 ;

/**
 * Waits until a target runs the release, by whatever its kind needs.
 * @param rollout what is awaited
 * @param context signal, deadline, progress
 * @returns the proof
 * @throws what the kind's own function throws, see there
 */
async function awaitReady(rollout         , context              )                         {
  return await waiters[rollout.kind](rollout, context);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/parse.js
var parse = __webpack_require__(99348);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/target-status.js







/** How the target's own report of what it runs is limited. */
const targetStatusLimits = { bytes: 1_048_576, logLines: 200, lineLength: 4096 }         ;

/**
 * What the controller of a simple target (the reconciler of a rehearsal, a host's agent) writes about what it
 * runs: a JSON document in a file or at a URL. Unknown keys and states are refused (law 7).
 */
const targetStatusSchema = schemas/* strictObject */.rej({
  /** The commit of the ops repository that was applied last. */
  revision: schemas/* string */.YjP().min(1).max(128),
  /** Image of the release → the digest that was pulled. */
  images: schemas/* record */.g1P(vocabulary/* nameSchema */.Jq, vocabulary/* digestSchema */.er),
  state: schemas/* enum */.k5n(['starting', 'running', 'failed']),
  /** Why, in one sentence. */
  reason: schemas/* string */.YjP().max(4096).optional(),
  /** With which code the process ended. */
  exitCode: schemas/* int */.Whr().min(0).max(255).optional(),
  /** The last lines of the process's output, oldest first. */
  log: schemas/* array */.YOg(schemas/* string */.YjP().max(targetStatusLimits.lineLength))
    .max(targetStatusLimits.logLines)
    .optional(),
});
                                                              

/**
 * Reads a target's status document.
 * @param source a URL (http, https) or the path of a file
 * @param signal cancels the reading
 * @returns the document, or undefined where there is none yet (no such file, 404)
 * @throws TARGET_STATUS_UNREADABLE where it cannot be had, is too large, or does not parse
 */
async function readTargetStatus(
  source        ,
  signal             ,
)                                    {
  const text = /^https?:\/\//i.test(source)
    ? await readFromUrl(source, signal)
    : await readFromFile(source, signal);
  if (text === undefined) return undefined;
  let value         ;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(source, `it is no JSON: ${(0,src_error/* messageOf */.bD)(error)}`);
  }
  const parsed = targetStatusSchema.safeParse(value);
  if (!parsed.success) throw unreadable(source, (0,parse/* describeIssues */.w)(parsed.error).join('; '));
  return parsed.data;
}

async function readFromUrl(source        , signal             )                              {
  if (!URL.canParse(source)) throw unreadable(source, 'it is no URL');
  const answer = await (0,http_exchange/* exchange */.c)({ url: new URL(source), timeoutMilliseconds: 5_000 }, signal);
  if (answer.kind === 'silence') throw unreadable(source, answer.detail);
  if (answer.status === 404) return undefined;
  if (answer.status !== 200)
    throw unreadable(source, `the answer has status ${String(answer.status)}`);
  if (answer.truncated) throw tooLarge(source);
  return answer.body;
}

/** Reads one byte more than is allowed, so that a file that grows meanwhile cannot pass the limit. */
async function readFromFile(source        , signal             )                              {
  signal.throwIfAborted();
  try {
    const file = await (0,promises_.open)(source, 'r');
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(targetStatusLimits.bytes + 1));
      if (bytesRead > targetStatusLimits.bytes) throw tooLarge(source);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((0,src_error/* isWaybillError */.xS)(error)) throw error;
    if ((0,system_error/* systemCode */.x)(error) === 'ENOENT') return undefined;
    throw unreadable(source, (0,src_error/* messageOf */.bD)(error), error);
  }
}

function tooLarge(source        )               {
  return unreadable(source, `it is larger than ${String(targetStatusLimits.bytes)} bytes`);
}

function unreadable(source        , why        , cause          )               {
  const shown = (0,excerpt/* withoutSecrets */.c)(source);
  return (0,error_codes/* rolloutError */.I)('TARGET_STATUS_UNREADABLE', {
    message: `Expected the status document of the target at ${shown}; ${why}.`,
    remedy:
      'Look whether the target runs and writes a document of the form that is documented for target.status.',
    facts: { source: shown },
    cause,
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/rollout/src/status-diagnosis.js
                                                                 



/** Which rollout a status document must be about, so that an older failure or success never counts. */
                                  
                                           
                                                    
                                                                                          
                             
                                                                                                       
                                                                                                    
 

/**
 * Lets a target speak through its status document.
 * @param source a URL (http, https) or the path of a file
 * @param expected which rollout it must be about
 * @returns the port for `awaitReady`
 */
function statusDiagnosis(source        , expected                 )                  {
  return async (signal) => {
    const status = await readTargetStatus(source, signal);
    if (status === undefined) {
      return {
        state: 'unknown',
        findings: ['the target has not written a status document yet'],
        log: [],
      };
    }
    return await judgeTargetStatus(status, expected, signal);
  };
}

/**
 * Says what a status document means for our rollout. It counts only when it is about our images *and* about our
 * revision or one that descends from it: an old failure never fails a new deployment, an old success never passes.
 * @param status the document
 * @param expected which rollout it must be about
 * @param signal cancels the question about descent
 * @returns what is known of our release on this target
 */
async function judgeTargetStatus(
  status              ,
  expected                 ,
  signal             ,
)                     {
  const foreign = foreignImages(status, expected);
  if (foreign.length > 0) return { state: 'other-release', findings: foreign, log: [] };
  if (!(await isOurRevision(status, expected, signal))) {
    const finding = `the target is at revision ${shortened(status.revision)}, not at ${shortened(expected.revision ?? '')}`;
    return { state: 'other-release', findings: [finding], log: [] };
  }
  return { state: status.state, findings: findingsOf(status), log: status.log ?? [] };
}

/** An image of ours that the target does not name (a migrator) does not count; at least one must be named. */
function foreignImages(status              , expected                 )           {
  const named = Object.entries(expected.images).filter(([name]) =>
    Object.hasOwn(status.images, name),
  );
  if (named.length === 0) return ['the target names none of the release’s images'];
  return named
    .filter(([name, digest]) => status.images[name] !== digest)
    .map(
      ([name, digest]) =>
        `the target has ${name} ${shortened(status.images[name] ?? '')}, not ${shortened(digest)}`,
    );
}

async function isOurRevision(
  status              ,
  expected                 ,
  signal             ,
)                   {
  if (expected.revision === undefined || status.revision === expected.revision) return true;
  return (await expected.descends?.(status.revision, expected.revision, signal)) ?? false;
}

function findingsOf(status              )           {
  const findings           = [];
  if (status.exitCode !== undefined)
    findings.push(`its process exited with code ${String(status.exitCode)}`);
  if (status.reason !== undefined && status.reason !== '')
    findings.push((0,excerpt/* excerpt */.K)(status.reason, 400));
  return findings;
}

/** A digest or commit as people read it: `sha256:0123456789ab`, `0123456789ab`. */
function shortened(id        )         {
  return (0,excerpt/* excerpt */.K)(id, 128).replace(/^(sha256:)?([0-9a-f]{12})[0-9a-f]+$/, '$1$2');
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/error-codes.js
var src_error_codes = __webpack_require__(44117);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/ready/desired-revision.js
var desired_revision = __webpack_require__(10238);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/ready/http-target.js
                                              

                                                                  

                                                             
                                                                 


                                                    

/**
 * Waits until the release itself answers as ready at the environment's address.
 * @param context what the step knows
 * @param request commit, deployment, timeout
 * @param target the target; its status document, where it has one, has a say
 * @returns what was observed
 * @throws READY_* with the last thing that was seen, READY_UNDECLARED
 */
async function awaitHttp(
  context                   ,
  request                   ,
  target            ,
)                             {
  const { ready } = context.config;
  if (ready === undefined) {
    throw (0,src_error_codes/* stageError */.vH)('READY_UNDECLARED', {
      message:
        'Expected `ready` in waybill.yaml of the deployed commit, found none: nobody could tell the release from the one before it.',
      remedy: 'Declare `ready` with a path and an identity in waybill.yaml.',
      facts: { commit: request.commit },
    });
  }
  const { settings } = context.connections;
  const revision = await (0,desired_revision/* desiredRevision */._)(context, request.deployment);
  const diagnosis = diagnosisOf(context, revision, target);
  const evidence = await awaitReady(
    {
      kind: 'http',
      baseUrl: context.environment.url,
      ready,
      values: context.values,
      ...(diagnosis === undefined ? {} : { diagnosis }),
    },
    {
      signal: settings.signal,
      progress: settings.progress,
      ...(request.timeoutMilliseconds === undefined
        ? {}
        : { deadlineMilliseconds: request.timeoutMilliseconds }),
    },
  );
  const { where, expected, seen } = evidence.identity;
  return {
    environment: request.environment,
    commit: request.commit,
    url: evidence.url,
    identity: { where, expected, seen },
    observations: evidence.observations,
    firstReadyAt: evidence.firstReadyAt,
    lastStatus: evidence.lastStatus,
    durationMilliseconds: evidence.durationMilliseconds,
    ...(revision === undefined ? {} : { revision }),
  };
}

function diagnosisOf(
  context                   ,
  revision                    ,
  { status }            ,
)                              {
  if (status === undefined) return undefined;
  const images = Object.fromEntries(
    context.release.images.map(({ name, digest }) => [name, digest]),
  );
  return statusDiagnosis(status, {
    images,
    ...(revision === undefined ? {} : { revision }),
    descends: async (candidate, ancestor) => await (0,desired_revision/* descends */.s)(context, candidate, ancestor),
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/await-ready.js


                                                     

                                                                 

                                                             

/** What await-ready works on. */
                                    
                               
                             
                                                                                                           
                               
                                        
                                                                                                             
                                   
 

/**
 * Waits until the environment's target runs the release: the cluster's workloads where there is one, and the release's
 * own answer where waybill.yaml declares `ready`; and until its schema is the release's, where it migrates at its start.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, timeout
 * @returns what was observed
 * @throws READY_* and ROLLOUT_* with the last thing that was seen, READY_UNDECLARED, KUBERNETES_*, and, where the
 *   application migrates when it starts, MIGRATION_START_INCOMPLETE, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE
 */
async function awaitReadyStep(
  connections             ,
  request                   ,
)                             {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, request.environment, request.commit);
  const ready = await awaitTarget(context, request);
  if ((0,policy/* migrationsFor */.jA)(context.environment, context.config) !== 'startup') return ready;
  const { verifyStarted } = await __webpack_require__.e(/* import() */ 301).then(__webpack_require__.bind(__webpack_require__, 301));
  const place = request.commands ?? { workspace: '.', variables: undefined };
  const schema = await verifyStarted(context, request.deployment, place);
  return schema === undefined ? ready : { ...ready, schema };
}

async function awaitTarget(
  context                   ,
  request                   ,
)                             {
  const { target } = context.environment;
  switch (target.kind) {
    case 'http':
      return await awaitHttp(context, request, target);
    case 'kubernetes': {
      const { awaitCluster } = await Promise.all(/* import() */[__webpack_require__.e(2664), __webpack_require__.e(2654), __webpack_require__.e(7864)]).then(__webpack_require__.bind(__webpack_require__, 26634));
      const cluster = await awaitCluster(context, request, target);
      if (context.config.ready === undefined) return cluster;
      const { url, lastStatus, observations, identity, durationMilliseconds } = await awaitHttp(
        context,
        request,
        { kind: 'http' },
      );
      return {
        ...cluster,
        ...(url === undefined ? {} : { url }),
        ...(lastStatus === undefined ? {} : { lastStatus }),
        identity,
        observations: cluster.observations + observations,
        durationMilliseconds: cluster.durationMilliseconds + durationMilliseconds,
      };
    }
    default:
      return (0,src_error/* exhausted */.uW)(target, 'the kind of a target');
  }
}


/***/ })

};
})
