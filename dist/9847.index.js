(function (exports, __distFolder) {'use strict';
exports.ids = [9847];
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

/***/ 41816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ ApiFailure),
/* harmony export */   Q6: () => (/* binding */ failureIn),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   f1: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91052);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89875);




/** An answer that is no success, as the API server puts it (`kind: Status`). */
class ApiFailure extends Error {
                    name = 'ApiFailure';
           status        ;
  /** `AlreadyExists`, `Expired`, `Forbidden` …; '' where the server gives none. */
           reason        ;
  /** Milliseconds, where the server says when to come back. */
           retryAfter                    ;

  constructor(failure   
                   
                   
                    
                                   
   ) {
    super(failure.message);
    this.status = failure.status;
    this.reason = failure.reason;
    this.retryAfter = failure.retryAfter;
  }
}

const statusSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('Status'),
  code: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().optional(),
  reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
  message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
  details: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ retryAfterSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().optional() }).nullish(),
});

/** A message of an admission webhook can be long, and says what is wrong at its beginning. */
const longestMessage = 2000;

/**
 * @param code the status of the answer, or 0 for a Status inside of one
 * @param text its body
 * @param retryAfter its Retry-After header
 * @returns what went wrong, with the server's words where there are any
 */
function readFailure(
  code        ,
  text        ,
  retryAfter                    ,
)             {
  return failureOf((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text), code, text, retryAfter);
}

/**
 * @param value a Status, as a watch's ERROR event carries one
 * @returns what went wrong
 */
function failureIn(value         )             {
  return failureOf(value, 0, '', undefined);
}

function failureOf(
  value         ,
  code        ,
  text        ,
  retryAfter                    ,
)             {
  const parsed = statusSchema.safeParse(value);
  const status = parsed.success ? parsed.data : undefined;
  // A number of seconds; a date is no form that API servers use.
  const header = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
  const seconds = header ?? status?.details?.retryAfterSeconds;
  return new ApiFailure({
    status: code === 0 ? (status?.code ?? 0) : code,
    reason: status?.reason ?? '',
    message: (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(status?.message ?? text, longestMessage),
    retryAfter: seconds === undefined ? undefined : seconds * 1000,
  });
}

/**
 * @param error anything that was thrown
 * @returns whether the server has forgotten the version that was asked for (410 Gone, or its Status)
 */
function isExpired(error         )          {
  return (
    error instanceof ApiFailure &&
    (error.status === 410 || error.reason === 'Expired' || error.reason === 'Gone')
  );
}


/***/ }),

/***/ 97999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   ut: () => (/* binding */ readPieces),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63813);
/* harmony import */ var _transport_connection_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73425);


                                                            
                                             

/** Why a stream ended before its end, where that was our own doing. */
                               
                                                                           
                           
                                                      
                                            
 

/**
 * Reads a stream to its end.
 * @param answer an answer whose body nobody reads yet
 * @param bounds who gets the pieces, and how long silence may last
 * @throws ConnectionFault for a stream that broke or fell silent, what `onPiece` throws
 */
async function readPieces(answer            , bounds              )                {
  const { body } = answer;
  // Whoever comes too late hears no end.
  if (body.destroyed) throw new _transport_connection_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionFault */ .d('the connection ended before the answer was read');
  let idle                            ;
  let isEnded = false;
  try {
    await new Promise      ((resolve, reject) => {
      const fail = (error       )       => {
        reject(error);
        body.destroy();
      };
      idle = setTimeout(() => {
        fail(new _transport_connection_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionFault */ .d(`silence for ${bounds.silence} ms`));
      }, bounds.silence);
      body.on('data', (piece        ) => {
        idle?.refresh();
        try {
          bounds.onPiece(piece);
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
      });
      body.once('end', () => {
        isEnded = true;
      });
      body.once('error', (error) => reject((0,_transport_connection_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionFault */ .x)(error)));
      // An HTTP/2 stream that was cut has an end too; what it was is known when it is closed.
      body.once('close', () => {
        if (isEnded && answer.isWhole()) resolve();
        else reject(new _transport_connection_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionFault */ .d('the connection ended in the middle'));
      });
    });
  } finally {
    clearTimeout(idle);
    // A stream that is destroyed may still say why.
    body.on('error', () => undefined);
    body.destroy();
  }
}

/**
 * @param answer an answer
 * @param maximumBytes the most that is read
 * @param silence how long it may be silent, in milliseconds
 * @param about what it is, for the message
 * @returns its text
 * @throws KUBERNETES_ANSWER_TOO_LARGE, ConnectionFault
 */
async function readBody(
  answer            ,
  maximumBytes        ,
  silence        ,
  about         ,
)                  {
  const pieces           = [];
  let size = 0;
  await readPieces(answer, {
    silence,
    onPiece: (piece) => {
      size += piece.length;
      if (size > maximumBytes) throw tooLarge(about, maximumBytes);
      pieces.push(piece);
    },
  });
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * @param about what was asked
 * @param maximumBytes the limit
 * @returns KUBERNETES_ANSWER_TOO_LARGE
 */
function tooLarge(about         , maximumBytes        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .kubernetesError */ .j)('KUBERNETES_ANSWER_TOO_LARGE', {
    message: `Expected the answer about ${about.what} to have at most ${maximumBytes} bytes; it has more.`,
    remedy: 'Ask for less: a namespace, or a label selector.',
    facts: { verb: about.verb, resource: about.resource, maximumBytes },
  });
}


/***/ }),

/***/ 30831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ Requester),
  V: () => (/* binding */ isWorthReading)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/retry.js
var retry = __webpack_require__(63221);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/error-codes.js
var error_codes = __webpack_require__(63813);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/json.js
var json = __webpack_require__(91052);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/printable.js
var printable = __webpack_require__(89875);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/transport/connection-fault.js
var connection_fault = __webpack_require__(73425);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/api/api-failure.js
var api_failure = __webpack_require__(41816);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/api/body.js
var body = __webpack_require__(97999);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/missing-role.js
                                                   

const rbacGroup = 'rbac.authorization.k8s.io';

/** What is asked together: a watch begins with a list. */
const verbsWith                                          = {
  get: ['get'],
  list: ['list', 'watch'],
  watch: ['list', 'watch'],
  create: ['create'],
  patch: ['patch'],
  delete: ['delete'],
};

/**
 * The right that is missing, as manifests to add (https://kubernetes.io/docs/reference/access-authn-authz/rbac/).
 * @param about what was refused
 * @param message the server's words, which name the user
 * @returns a Role and its RoleBinding as YAML; for what is asked of the whole cluster a ClusterRole
 */
function missingRole(about         , message        )         {
  const { namespace, group, resource, verb } = about;
  const kind = namespace === undefined ? 'ClusterRole' : 'Role';
  const name = `waybill-${verb}-${resource.replace('/', '-')}`;
  const placed = namespace === undefined ? '' : `\n  namespace: ${quoted(namespace)}`;
  // Written by hand: whoever connects without a kubeconfig has no YAML to load.
  return `apiVersion: ${rbacGroup}/v1
kind: ${kind}
metadata:
  name: ${quoted(name)}${placed}
rules:
  - apiGroups: [${JSON.stringify(group)}]
    resources: [${quoted(resource)}]
    verbs: [${verbsWith[verb].join(', ')}]
---
apiVersion: ${rbacGroup}/v1
kind: ${kind}Binding
metadata:
  name: ${quoted(name)}${placed}
roleRef:
  apiGroup: ${rbacGroup}
  kind: ${kind}
  name: ${quoted(name)}
subjects:
${subjectOf(message)}
`;
}

function subjectOf(message        )         {
  const user = /\bUser "([^"]+)" cannot /.exec(message)?.[1] ?? 'THE-USER-OF-THIS-CREDENTIAL';
  const account = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user);
  const [, namespace, name] = account ?? [];
  return namespace !== undefined && name !== undefined
    ? `  - kind: ServiceAccount\n    name: ${quoted(name)}\n    namespace: ${quoted(namespace)}`
    : `  - kind: User\n    apiGroup: ${rbacGroup}\n    name: ${quoted(user)}`;
}

/** What could be read as something else than a text is quoted as JSON, which is YAML. */
function quoted(text        )         {
  const isPlain =
    /^[a-z][a-z0-9./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(text);
  return isPlain ? text : JSON.stringify(text);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/failure-error.js

                                                           


                                                                        
                                                   

                                             

/** RBAC's own refusal; others of 403 come from admission: https://kubernetes.io/docs/reference/access-authn-authz/authorization/ */
const rightIsMissing = /\bcannot (?:get|list|watch|create|update|patch|delete|impersonate)\b/;

/**
 * @param failure what the server answered
 * @param about what was asked
 * @param endpoint who asked whom
 * @returns the error that says so, in the server's words, with what to do
 */
function failureError(failure            , about         , endpoint          )        {
  const { status, reason } = failure;
  const words = failure.message === '' ? `status ${status}` : failure.message;
  const facts = factsOf(about, endpoint, { status, reason });
  const said = (code                                       , remedy        )        =>
    (0,error_codes/* kubernetesError */.j)(code, {
      message:
        `Expected to ${about.verb} ${about.what}; the API server answered: ${words}.`.replace(
          /\.\.$/,
          '.',
        ),
      remedy,
      facts,
    });
  switch (status) {
    case 401:
      return unauthorized(endpoint, facts);
    case 403:
      return rightIsMissing.test(failure.message)
        ? forbidden(failure, about, facts)
        : said(
            'KUBERNETES_REJECTED',
            'Read why admission refuses it, and change the manifest or the quota.',
          );
    case 404:
      return said(
        'KUBERNETES_NOT_FOUND',
        'Check its name and namespace; it may have been deleted.',
      );
    case 409:
      return reason === 'AlreadyExists'
        ? said(
            'KUBERNETES_EXISTS',
            'Look at the object that is there; delete it, or use another name.',
          )
        : said(
            'KUBERNETES_CONFLICT',
            'Read the object again and decide anew; someone else changed it.',
          );
    case 400:
    case 413:
    case 422:
      return said('KUBERNETES_REJECTED', 'Correct the manifest; the server says which field.');
    case 429:
    case 503:
      return said(
        'KUBERNETES_BUSY',
        'Run it again later: the API server is starting or overloaded, or a part of it (an aggregated API) is down.',
      );
    default:
      return status >= 500
        ? said(
            'KUBERNETES_SERVER_ERROR',
            "Look at the API server's log and at the webhooks it calls; then run it again.",
          )
        : said(
            'KUBERNETES_ANSWER_INVALID',
            'Check that the address is that of an API server, and what stands before it.',
          );
  }
}

function factsOf(
  { verb, resource, namespace, name }         ,
  { server }          ,
  more                                           ,
)                                  {
  return {
    server: server.origin,
    verb,
    resource,
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
    ...more,
  };
}

function forbidden(
  failure            ,
  about         ,
  facts                                 ,
)        {
  const role = missingRole(about, failure.message);
  const where =
    about.namespace === undefined ? 'in the whole cluster' : `in namespace ${about.namespace}`;
  const resource = about.group === '' ? about.resource : `${about.resource}.${about.group}`;
  return (0,error_codes/* kubernetesError */.j)('KUBERNETES_FORBIDDEN', {
    message: `Expected the right to ${about.verb} ${resource} ${where}; the API server answered: ${failure.message}.`,
    remedy: `Add what is missing (kubectl apply -f):\n${role}`,
    facts: { ...facts, role },
  });
}

function unauthorized(endpoint          , facts                                 )        {
  const { credential, server } = endpoint;
  return (0,error_codes/* kubernetesError */.j)('KUBERNETES_UNAUTHORIZED', {
    message: `Expected ${server.origin} to know ${credential.what}; it answered 401.`,
    remedy:
      'Check that it has not expired, that it is for this cluster (issuer and audience of a token, authority of a certificate), and that the clocks agree.',
    facts: { ...facts, credential: credential.what },
  });
}

/**
 * @param fault how the connection failed
 * @param endpoint to whom
 * @param triedFor how long it was tried, in milliseconds
 * @returns KUBERNETES_CERTIFICATE_UNTRUSTED or KUBERNETES_UNREACHABLE
 */
function connectionError(
  fault                 ,
  { server, trust }          ,
  triedFor        ,
)        {
  const why = (0,printable/* printable */.g)(fault.message, 300);
  if (fault.isCertificate)
    return (0,error_codes/* kubernetesError */.j)('KUBERNETES_CERTIFICATE_UNTRUSTED', {
      message: `Expected the certificate of ${server.origin} to be one that ${trust.authorityName} vouch for${trust.serverName === undefined ? '' : `, for ${trust.serverName}`}; found: ${why}.`,
      remedy: certificateRemedy(fault.message),
      facts: { server: server.origin, authority: trust.authorityName },
      cause: fault,
    });
  return (0,error_codes/* kubernetesError */.j)('KUBERNETES_UNREACHABLE', {
    message: `Expected an answer of the API server ${server.origin}; the connection failed (${why})${triedFor < 1000 ? '' : `, for ${(0,time/* formatDuration */.a3)(triedFor)}`}.`,
    remedy:
      'Check the address, the network between here and there (private clusters need a runner inside), and HTTPS_PROXY, NO_PROXY or proxy-url; then run it again.',
    facts: { server: server.origin },
    cause: fault,
  });
}

function certificateRemedy(message        )         {
  if (/altname|HOSTNAME/i.test(message))
    return 'Use an address that is in the certificate, or name the one that is by tls-server-name.';
  if (/EXPIRED|NOT_YET_VALID/i.test(message))
    return 'Renew the certificate, or set the clock of this machine.';
  return 'Give the cluster’s own authority: certificate-authority-data of a fresh kubeconfig.';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/requester.js

                                                              
                                                   
                                                             
                                                           




                                                               
                                                            



                                                       
                                              

/** What kind of request is counted. */
                                          

/** An answer that says why something failed is read so far. */
const failureBytes = 64 * 1024;
/** A server that asks to come back later names seconds; it is not believed beyond this. */
const longestRetryAfter = 30_000;

/** Asks the API server: with credentials, throttled, and again where that can help. */
class Requester {
           endpoint          ;
           limits                  ;
           counts                          = { get: 0, list: 0, watch: 0, write: 0, log: 0 };
           #connections             ;
           #throttle          ;

  constructor(
    endpoint          ,
    limits                  ,
    connections             ,
    throttle          ,
  ) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.#connections = connections;
    this.#throttle = throttle;
  }

  /**
   * A read: it is repeated while that can help and there is time.
   * @throws ApiFailure for what the server refuses, the error for what does not get that far
   */
  async read(
    question          ,
    counted         ,
    signal             ,
    maximumBytes         = this.limits.answerBytes,
  )                     {
    return this.repeat(
      (attemptSignal) => this.once(question, counted, attemptSignal, maximumBytes),
      isWorthReading,
      signal,
    );
  }

  /**
   * Repeats an act with back-off for as long as a request may take.
   * @param act one attempt, which throws ApiFailure or ConnectionFault
   * @param isWorthIt which of them deserve another one
   * @throws ApiFailure, what the connection says as an error, the signal's reason
   */
  async repeat   (
    act                                     ,
    isWorthIt                                                  ,
    signal             ,
  )             {
    const startedAt = Date.now();
    const attempt = async ()                      => {
      try {
        return { outcome: 'done', value: await act(signal) };
      } catch (error) {
        signal.throwIfAborted();
        const isKnown = error instanceof api_failure/* ApiFailure */.F9 || error instanceof connection_fault/* ConnectionFault */.d;
        if (!isKnown || !isWorthIt(error)) return { outcome: 'final', error };
        const after = error instanceof api_failure/* ApiFailure */.F9 ? (error.retryAfter ?? 0) : 0;
        const afterMilliseconds = Math.min(after, longestRetryAfter);
        return { outcome: 'again', reason: (0,src_error/* messageOf */.bD)(error), error, afterMilliseconds };
      }
    };
    try {
      const deadlineMilliseconds = this.limits.request;
      const firstDelayMilliseconds = this.limits.firstBackOff;
      return (await (0,retry/* retry */.L)(attempt, { signal, deadlineMilliseconds, firstDelayMilliseconds })).value;
    } catch (error) {
      if (error instanceof connection_fault/* ConnectionFault */.d)
        throw connectionError(error, this.endpoint, Date.now() - startedAt);
      throw error;
    }
  }

  /** One attempt. @throws ApiFailure, ConnectionFault, KUBERNETES_ANSWER_TOO_LARGE, KUBERNETES_ANSWER_INVALID */
  async once(
    question          ,
    counted         ,
    signal             ,
    maximumBytes         = this.limits.answerBytes,
  )                     {
    const answer = await this.open(question, counted, signal);
    const text = await (0,body/* readBody */.x8)(answer, maximumBytes, this.limits.silence, question.about);
    const value = (0,json/* parseJson */.q)(text);
    if (value !== undefined) return value;
    throw this.invalidAnswer(question.about, `a text that is no JSON ("${(0,printable/* printable */.g)(text, 60)}")`);
  }

  /** One attempt, whose answer is a stream. @throws ApiFailure, ConnectionFault */
  async open(question          , counted         , signal             )                      {
    const identity = await this.endpoint.credential.identity(signal);
    const answer = await this.#ask(question, identity, counted, signal);
    if (answer.status !== 401 || !this.endpoint.credential.refused(identity))
      return this.#successful(answer, question);
    answer.body.destroy();
    const renewed = await this.endpoint.credential.identity(signal);
    return this.#successful(await this.#ask(question, renewed, counted, signal), question);
  }

  /** @returns the error for what a request threw: a refusal in words, others as they are */
  explained(error         , about         )          {
    if (error instanceof api_failure/* ApiFailure */.F9) return failureError(error, about, this.endpoint);
    if (error instanceof connection_fault/* ConnectionFault */.d) return connectionError(error, this.endpoint, 0);
    return error;
  }

  /** @returns KUBERNETES_ANSWER_INVALID */
  invalidAnswer(about         , found        )        {
    return (0,error_codes/* kubernetesError */.j)('KUBERNETES_ANSWER_INVALID', {
      message: `Expected ${this.endpoint.server.origin} to answer about ${about.what} as the Kubernetes API does; found ${found}.`,
      remedy: 'Check that the address is that of an API server, and what stands before it.',
      facts: { server: this.endpoint.server.origin, verb: about.verb, resource: about.resource },
    });
  }

  async #ask(
    question          ,
    identity          ,
    counted         ,
    signal             ,
  )                      {
    this.#requireSecrecy(identity);
    await this.#throttle.turn(signal);
    this.counts[counted] += 1;
    const { server, headers } = this.endpoint;
    const query = new URLSearchParams(question.query).toString();
    const base = server.pathname.replace(/\/$/, '');
    const request = {
      method: question.method,
      path: `${base}${question.path}${query === '' ? '' : `?${query}`}`,
      headers: {
        accept: question.accept ?? 'application/json',
        'user-agent': 'waybill',
        ...(question.contentType === undefined ? {} : { 'content-type': question.contentType }),
        ...headers,
        ...(identity.token === undefined
          ? {}
          : { authorization: `Bearer ${identity.token.reveal()}` }),
      },
      ...(question.body === undefined ? {} : { body: question.body }),
    };
    return this.#answered(
      (within) => this.#connections.send(request, identity.certificate, within),
      signal,
    );
  }

  #requireSecrecy({ token }          )       {
    const { server, credential } = this.endpoint;
    const isOpen =
      server.protocol === 'http:' && !/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(server.hostname);
    if (token === undefined || !isOpen) return;
    throw (0,error_codes/* kubernetesError */.j)('KUBERNETES_KUBECONFIG_INVALID', {
      message: `Expected an https address to send ${credential.what} to; found ${server.origin}, where anyone on the way can read it.`,
      remedy: 'Use the https address of the API server.',
      facts: { server: server.origin },
    });
  }

  /** Headers come soon, also where the body is a stream that never ends. */
  async #answered(
    send                                              ,
    signal             ,
  )                      {
    const patience = new AbortController();
    const limit = this.limits.silence + this.limits.connect;
    const timer = setTimeout(() => {
      patience.abort(new connection_fault/* ConnectionFault */.d(`no answer for ${limit} ms`));
    }, limit);
    const onAbort = ()       => patience.abort(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      const answer = await send(patience.signal);
      // The same signal ends the body.
      answer.body.once('close', () => signal.removeEventListener('abort', onAbort));
      return answer;
    } catch (error) {
      signal.removeEventListener('abort', onAbort);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #successful(answer            , { about }          )                      {
    if (answer.status >= 200 && answer.status < 300) return answer;
    const text = await (0,body/* readBody */.x8)(answer, failureBytes, this.limits.silence, about).catch(() => '');
    throw (0,api_failure/* readFailure */.f1)(answer.status, text, answer.header('retry-after'));
  }
}

/**
 * @param error why a read failed
 * @returns whether another attempt can succeed (design, section 5)
 */
function isWorthReading(error                              )          {
  if (error instanceof connection_fault/* ConnectionFault */.d) return !error.isCertificate;
  return [408, 429, 500, 502, 503, 504].includes(error.status);
}


/***/ }),

/***/ 19847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectCluster: () => (/* binding */ connectCluster)
});

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/error-codes.js
var error_codes = __webpack_require__(63813);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/printable.js
var printable = __webpack_require__(89875);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/api/api-failure.js
var api_failure = __webpack_require__(41816);
;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/known-resources.js
                                               

/**
 * Kinds that every API server serves in these versions since Kubernetes 1.25: nobody needs to ask how. What is not
 * here is asked of the server (https://kubernetes.io/docs/reference/kubernetes-api/).
 */
const known                                                             = {
  v1: {
    Pod: 'pods',
    Service: 'services',
    ConfigMap: 'configmaps',
    Secret: 'secrets',
    Event: 'events',
    PersistentVolumeClaim: 'persistentvolumeclaims',
    ServiceAccount: 'serviceaccounts',
    ReplicationController: 'replicationcontrollers',
    ResourceQuota: 'resourcequotas',
    LimitRange: 'limitranges',
    Endpoints: 'endpoints',
    '/Namespace': 'namespaces',
    '/Node': 'nodes',
    '/PersistentVolume': 'persistentvolumes',
  },
  'apps/v1': {
    Deployment: 'deployments',
    StatefulSet: 'statefulsets',
    DaemonSet: 'daemonsets',
    ReplicaSet: 'replicasets',
    ControllerRevision: 'controllerrevisions',
  },
  'batch/v1': { Job: 'jobs', CronJob: 'cronjobs' },
  'autoscaling/v2': { HorizontalPodAutoscaler: 'horizontalpodautoscalers' },
  'policy/v1': { PodDisruptionBudget: 'poddisruptionbudgets' },
  'networking.k8s.io/v1': { Ingress: 'ingresses', NetworkPolicy: 'networkpolicies' },
  'coordination.k8s.io/v1': { Lease: 'leases' },
  'events.k8s.io/v1': { Event: 'events' },
  'discovery.k8s.io/v1': { EndpointSlice: 'endpointslices' },
  'apiextensions.k8s.io/v1': { '/CustomResourceDefinition': 'customresourcedefinitions' },
  'rbac.authorization.k8s.io/v1': {
    Role: 'roles',
    RoleBinding: 'rolebindings',
    '/ClusterRole': 'clusterroles',
    '/ClusterRoleBinding': 'clusterrolebindings',
  },
};

/**
 * @param apiVersion `apps/v1`
 * @param kind `Deployment`
 * @returns how every API server serves it; undefined where that has to be asked
 */
function knownResource(apiVersion        , kind        )                       {
  const kinds = Object.hasOwn(known, apiVersion) ? known[apiVersion] : undefined;
  if (kinds === undefined) return undefined;
  const { group, version } = groupVersion(apiVersion);
  // A `/` before it marks a kind of the whole cluster.
  for (const [key, namespaced] of [
    [kind, true],
    [`/${kind}`, false],
  ]         ) {
    const plural = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (plural !== undefined) return { group, version, kind, plural, namespaced };
  }
  return undefined;
}

/**
 * @param apiVersion `apps/v1`, or `v1` for the core group
 * @returns its parts
 */
function groupVersion(apiVersion        )                                     {
  const slash = apiVersion.indexOf('/');
  return slash < 0
    ? { group: '', version: apiVersion }
    : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/discovery.js
                                               



                                               



                                             
                                                

const resourceListSchema = schemas/* object */.Ikc({
  kind: schemas/* literal */.euz('APIResourceList'),
  resources: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), kind: schemas/* string */.YjP(), namespaced: schemas/* boolean */.zMY() })),
});

/** Aggregated discovery, GA since 1.30: https://kubernetes.io/docs/concepts/overview/kubernetes-api/#aggregated-discovery */
const aggregated = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';
const aggregatedSchema = schemas/* object */.Ikc({
  kind: schemas/* literal */.euz('APIGroupDiscoveryList'),
  items: schemas/* array */.YOg(
    schemas/* object */.Ikc({
      metadata: schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional() }),
      versions: schemas/* array */.YOg(
        schemas/* object */.Ikc({
          version: schemas/* string */.YjP(),
          resources: schemas/* array */.YOg(schemas/* object */.Ikc({ responseKind: schemas/* object */.Ikc({ kind: schemas/* string */.YjP() }).optional() }))
            .nullish(),
        }),
      ),
    }),
  ),
});

/** How a server serves kinds. What is well known is not asked; the rest once, one small answer for a group's version. */
class Discovery {
           #requester           ;
           #resources = new Map                                      ();

  constructor(requester           ) {
    this.#requester = requester;
  }

  /** @throws KUBERNETES_KIND_UNKNOWN, and what a read throws */
  async resource(apiVersion        , kind        , signal             )                    {
    const known = knownResource(apiVersion, kind);
    if (known !== undefined) return known;
    const cached = this.#resources.get(apiVersion);
    const found = (await (cached ?? this.#ask(apiVersion, signal))).find(isKind(kind));
    if (found !== undefined) return found;
    // A definition may have been added since.
    const again =
      cached === undefined ? undefined : (await this.#ask(apiVersion, signal)).find(isKind(kind));
    if (again !== undefined) return again;
    throw await this.unknownKind(apiVersion, kind, signal);
  }

  /** @returns KUBERNETES_KIND_UNKNOWN, with the versions in which the server has the kind */
  async unknownKind(apiVersion        , kind        , signal             )                 {
    const others = await this.#versionsOf(kind, signal);
    const server = this.#requester.endpoint.server.origin;
    const shown = `${(0,printable/* printable */.g)(apiVersion, 80)} ${(0,printable/* printable */.g)(kind, 80)}`;
    return (0,error_codes/* kubernetesError */.j)('KUBERNETES_KIND_UNKNOWN', {
      message: `Expected ${server} to serve ${shown}; it ${others.length === 0 ? `serves no ${(0,printable/* printable */.g)(kind, 80)}` : `serves ${others.join(', ')}`}.`,
      remedy:
        others.length === 0
          ? 'Install its CustomResourceDefinition, or correct apiVersion and kind.'
          : 'Correct apiVersion, or install the version that is meant.',
      facts: { server, apiVersion, kind, served: others },
    });
  }

  async #ask(apiVersion        , signal             )                               {
    const asked = this.#list(apiVersion, signal);
    this.#resources.set(apiVersion, asked);
    asked.catch(() => {
      if (this.#resources.get(apiVersion) === asked) this.#resources.delete(apiVersion);
    });
    return asked;
  }

  async #list(apiVersion        , signal             )                               {
    const { group, version } = groupVersion(apiVersion);
    const path =
      group === ''
        ? `/api/${encodeURIComponent(version)}`
        : `/apis/${encodeURIComponent(group)}/${encodeURIComponent(version)}`;
    const about = discoverySubject(`the kinds of ${(0,printable/* printable */.g)(apiVersion, 80)}`);
    try {
      const answer = await this.#requester.read({ about, method: 'GET', path }, 'get', signal);
      return this.#readResources(answer, about)
        .filter(({ name }) => !name.includes('/'))
        .map(({ name, kind, namespaced }) => ({ group, version, kind, plural: name, namespaced }));
    } catch (error) {
      if (error instanceof api_failure/* ApiFailure */.F9 && error.status === 404) return [];
      throw this.#requester.explained(error, about);
    }
  }

  #readResources(
    answer           ,
    about         ,
  )                                                  {
    const parsed = resourceListSchema.safeParse(answer);
    if (parsed.success) return parsed.data.resources;
    throw this.#requester.invalidAnswer(about, 'no APIResourceList');
  }

  /** For a message only: where it cannot be had, nothing is known. */
  async #versionsOf(kind        , signal             )                             {
    const about = discoverySubject('the groups that are served');
    const ask = async (path        )                             => {
      const question = { about, method: 'GET', path, accept: aggregated }         ;
      const parsed = aggregatedSchema.safeParse(
        await this.#requester.read(question, 'get', signal),
      );
      if (!parsed.success) return [];
      return parsed.data.items.flatMap(({ metadata: { name = '' }, versions }) =>
        versions
          .filter(({ resources }) => resources?.some((one) => one.responseKind?.kind === kind))
          .map(({ version }) => (name === '' ? version : `${name}/${version}`)),
      );
    };
    try {
      return (await Promise.all([ask('/api'), ask('/apis')])).flat().map((v) => `${v} ${kind}`);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof api_failure/* ApiFailure */.F9 || (0,src_error/* isWaybillError */.xS)(error)) return [];
      throw error;
    }
  }
}

function isKind(kind        )                                  {
  return (resource) => resource.kind === kind;
}

function discoverySubject(what        )          {
  return { verb: 'get', group: '', resource: '', what };
}

// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/object.js
var src_object = __webpack_require__(49153);
;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/object-reader.js
                                               


/**
 * Reads an object of an answer without what nobody reads: `managedFields` is often half of it.
 * @param value the object
 * @param kind apiVersion and kind, which the items of a list do not say themselves
 * @returns the object
 * @throws HEALTH_OBJECT_INVALID
 */
function readServed(
  value                       ,
  kind                                                         ,
)                   {
  const object = (0,src_object/* objectAt */.lJ)(value);
  if (object === undefined) return (0,src_object/* readObject */.Ag)(value);
  const metadata = (0,src_object/* objectAt */.lJ)(object['metadata']);
  return (0,src_object/* readObject */.Ag)({
    ...kind,
    ...object,
    ...(metadata === undefined ? {} : { metadata: withoutManagedFields(metadata) }),
  });
}

function withoutManagedFields({ managedFields: _dropped, ...rest }            )             {
  return rest;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/paths.js
                                               
                                                   

/**
 * @param resource a kind as it is served
 * @param namespace of which its objects are; undefined for all, and for kinds without one
 * @returns the path of the collection
 */
function collectionPath(resource          , namespace                    )         {
  const { group, version, plural } = resource;
  const root = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  const inside = namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
  return `${root}${inside}/${plural}`;
}

/**
 * @param verb what is done
 * @param resource to what kind
 * @param namespace where; undefined for all, and for kinds without one
 * @param name which one; undefined for a list
 * @returns what messages and Roles say of it
 */
function subjectOf(
  verb      ,
  resource          ,
  namespace                    ,
  name         ,
)          {
  const where = namespace === undefined ? 'of the whole cluster' : `in namespace ${namespace}`;
  const what =
    name === undefined
      ? `${resource.plural} ${resource.namespaced || namespace !== undefined ? where : ''}`.trim()
      : `${resource.kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
  return {
    verb,
    group: resource.group,
    resource: resource.plural,
    what,
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/list.js
                                               

                                                

                                                     
                                                          



                                             
                                                

const listSchema = schemas/* object */.Ikc({
  metadata: schemas/* object */.Ikc({
    resourceVersion: schemas/* string */.YjP().min(1),
    continue: schemas/* string */.YjP().optional(),
  }),
  items: schemas/* array */.YOg(schemas/* custom */.IeY           ()).nullish(),
});

const mostPages = 5000;

/** Where a list is asked, and what for. */
                             
                              
                                
                        
                          
 

/**
 * @param resource the kind as it is served
 * @param selection which objects
 * @returns where they are listed
 */
function listTarget(resource          , selection           )             {
  const namespace = resource.namespaced ? selection.namespace : undefined;
  return {
    resource,
    selection,
    path: collectionPath(resource, namespace),
    about: subjectOf('list', resource, namespace),
  };
}

/**
 * @param selection what is selected
 * @returns the selectors as the API takes them
 */
function selectors({ labelSelector, fieldSelector }           )                         {
  return {
    ...(labelSelector === undefined ? {} : { labelSelector }),
    ...(fieldSelector === undefined ? {} : { fieldSelector }),
  };
}

/**
 * Lists all pages, as they stand now: no version is named, so what is answered is no older than the question
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions). Where the server forgets the version
 * of the pages while they are read, the whole is asked for at once.
 * @param requester who asks
 * @param target what for
 * @param signal ends it
 * @throws ApiFailure, KUBERNETES_ANSWER_TOO_LARGE, KUBERNETES_ANSWER_INVALID
 */
async function listAll(
  requester           ,
  target            ,
  signal             ,
)                      {
  try {
    return await listPages(requester, target, signal, requester.limits.pageObjects);
  } catch (error) {
    if (!(0,api_failure/* isExpired */._d)(error)) throw error;
    return listPages(requester, target, signal, undefined);
  }
}

async function listPages(
  requester           ,
  target            ,
  signal             ,
  limit                    ,
)                      {
  const objects                     = [];
  let next                    ;
  for (let pages = 1; ; pages += 1) {
    const page = await readPage(requester, target, signal, { limit, next });
    for (const item of page.items) objects.push(readServed(item, target.selection));
    // A server whose pages are empty and never end is stopped too.
    if (objects.length > requester.limits.objects || pages > mostPages)
      throw tooMany(target, requester.limits.objects);
    if (page.next === '') return { objects, resourceVersion: page.resourceVersion };
    next = page.next;
  }
}

                
                                       
                                   
                            
                        
 

async function readPage(
  requester           ,
  { path, about, selection }            ,
  signal             ,
  { limit, next }                                                                           ,
)                {
  const query = {
    ...selectors(selection),
    ...(limit === undefined ? {} : { limit: String(limit) }),
    ...(next === undefined ? {} : { continue: next }),
  };
  const question = { about, method: 'GET', path, query }         ;
  const answer = await requester.read(question, 'list', signal, requester.limits.pageBytes);
  const parsed = listSchema.safeParse(answer);
  if (!parsed.success) throw requester.invalidAnswer(about, 'no list');
  const { metadata, items } = parsed.data;
  return {
    items: items ?? [],
    resourceVersion: metadata.resourceVersion,
    next: metadata.continue ?? '',
  };
}

/**
 * @param target what was selected
 * @param most how many may be held
 * @returns KUBERNETES_ANSWER_TOO_LARGE
 */
function tooMany({ about }            , most        )        {
  return (0,error_codes/* kubernetesError */.j)('KUBERNETES_ANSWER_TOO_LARGE', {
    message: `Expected at most ${most} ${about.what}; there are more.`,
    remedy: 'Select fewer: a namespace, or a label selector.',
    facts: { resource: about.resource, most },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/api/requester.js + 2 modules
var requester = __webpack_require__(30831);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/throttle.js


/** Lets so many requests through a second, and a number at once: a token bucket. */
class Throttle {
           #perSecond        ;
           #burst        ;
  #tokens        ;
  #filledAt = performance.now();

  constructor(perSecond        , burst        ) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /** Waits for a turn. @throws the signal's reason */
  async turn(signal             )                {
    const now = performance.now();
    const gained = ((now - this.#filledAt) / 1000) * this.#perSecond;
    this.#filledAt = now;
    // Those who wait have taken their token already: it goes below zero, and each waits for its own.
    this.#tokens = Math.min(this.#burst, this.#tokens + gained) - 1;
    if (this.#tokens >= 0) return;
    await (0,cancellation/* sleep */.yy)((-this.#tokens / this.#perSecond) * 1000, signal);
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/transport/connection-fault.js
var connection_fault = __webpack_require__(73425);
;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/containment.js
                                               
                                               

/**
 * Whether a server's object holds all that a manifest says. A server adds (defaults, status, what admission sets) and
 * leaves out what is empty.
 * @param found what the server has
 * @param wanted what was sent
 */
function contains(found                       , wanted                       )          {
  if (wanted === undefined || isEmpty(wanted)) return found === undefined || isLoose(found, wanted);
  if (isList(wanted))
    return (
      isList(found) &&
      found.length >= wanted.length &&
      wanted.every((item, index) => contains(found[index], item))
    );
  if (isObject(wanted))
    return (
      isObject(found) &&
      Object.entries(wanted).every(([key, value]) =>
        contains(Object.hasOwn(found, key) ? found[key] : undefined, value),
      )
    );
  return found === wanted;
}

/** null, '' and empty lists and maps are what a server leaves out; so is false, and 0. */
function isEmpty(value           )          {
  if (value === null || value === '' || value === false || value === 0) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Something that was sent empty may have got a default. */
function isLoose(found           , wanted                       )          {
  if (wanted === undefined || wanted === null || typeof wanted === 'object') return true;
  return found === wanted;
}

/**
 * Whether an object is as a JSON merge patch makes it (RFC 7386): what the patch removes is not there.
 * @param found what the server has
 * @param change the patch
 */
function isPatched(found                       , change           )          {
  if (change === null) return found === undefined;
  if (!isObject(change)) return JSON.stringify(found) === JSON.stringify(change);
  // A server leaves out a map that became empty.
  const held = found ?? {};
  return (
    isObject(held) &&
    Object.entries(change).every(([key, value]) =>
      isPatched(Object.hasOwn(held, key) ? held[key] : undefined, value),
    )
  );
}

function isList(value                       )                                {
  return Array.isArray(value);
}

function isObject(value                       )                      {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/api/write.js
                                                   
                                                   


                                                                





                                                    
                                                

/** Which object is meant, of which kind, and where. */
                              
                              
                                      
                                         
                                         
 

/** The field manager of what is created and patched here. */
const manager = 'waybill';

/**
 * Writes. One that may have happened without an answer is not simply sent again: what is there is read and compared.
 */
class Writer {
           #requester           ;

  constructor(requester           ) {
    this.#requester = requester;
  }

  /** @returns the object; undefined where there is none. @throws what a read throws */
  async read(target             , signal             )                                        {
    const question = this.#question(target, 'get', 'GET');
    try {
      return readServed(await this.#requester.read(question, 'get', signal), target.reference);
    } catch (error) {
      if (error instanceof api_failure/* ApiFailure */.F9 && error.status === 404) return undefined;
      throw this.#requester.explained(error, question.about);
    }
  }

  async create(
    target             ,
    manifest            ,
    signal             ,
  )                            {
    const question           = {
      ...this.#question(target, 'create', 'POST'),
      path: collectionPath(target.resource, target.namespace),
      query: { fieldManager: manager, fieldValidation: 'Strict' },
      contentType: 'application/json',
      body: JSON.stringify(manifest),
    };
    const hasName = target.reference.name !== '';
    return this.#write(question, target, signal, {
      mayRepeat: hasName,
      // A second attempt that finds its own first one has succeeded.
      settle: async (error) => {
        const isThere = error instanceof api_failure/* ApiFailure */.F9 && error.reason === 'AlreadyExists';
        if (!hasName || (error instanceof api_failure/* ApiFailure */.F9 && !isThere)) return undefined;
        const found = await this.read(target, signal);
        return found !== undefined && contains(found.whole, manifest) ? found : undefined;
      },
    });
  }

  async apply(
    target             ,
    manifest            ,
    options                                                       ,
    signal             ,
  )                            {
    const question           = {
      ...this.#question(target, 'patch', 'PATCH'),
      query: {
        fieldManager: options.manager,
        force: String(options.force),
        fieldValidation: 'Strict',
      },
      contentType: 'application/apply-patch+yaml',
      // JSON is YAML.
      body: JSON.stringify(manifest),
    };
    // Applying the same thing twice is the same as once.
    return this.#write(question, target, signal, {
      mayRepeat: true,
      settle: async () => undefined,
    });
  }

  /** What an apply would leave. Nothing is written, so a field that is not known is left out as a server does. */
  async preview(
    target             ,
    manifest            ,
    { manager: fieldManager }                              ,
    signal             ,
  )                            {
    const question           = {
      ...this.#question(target, 'patch', 'PATCH'),
      query: { fieldManager, force: 'true', fieldValidation: 'Ignore', dryRun: 'All' },
      contentType: 'application/apply-patch+yaml',
      body: JSON.stringify(manifest),
    };
    return this.#write(question, target, signal, {
      mayRepeat: true,
      settle: async () => undefined,
    });
  }

  async patch(
    target             ,
    change            ,
    signal             ,
  )                            {
    const question           = {
      ...this.#question(target, 'patch', 'PATCH'),
      query: { fieldManager: manager, fieldValidation: 'Strict' },
      contentType: 'application/merge-patch+json',
      body: JSON.stringify(change),
    };
    const isGuarded = (0,src_object/* textAt */.$6)(change, 'metadata', 'resourceVersion') !== undefined;
    return this.#write(question, target, signal, {
      mayRepeat: isGuarded,
      settle: async (error) => {
        if (error instanceof api_failure/* ApiFailure */.F9 && error.status !== 409) return undefined;
        const found = await this.read(target, signal);
        return found !== undefined && isPatched(found.whole, withoutVersion(change))
          ? found
          : undefined;
      },
    });
  }

  /** @returns false where it was gone already */
  async remove(
    target             ,
    { uid, propagation }               ,
    signal             ,
  )                   {
    const meant = uid ?? (await this.#uidOf(target, signal));
    if (meant === undefined) return false;
    const question           = {
      ...this.#question(target, 'delete', 'DELETE'),
      contentType: 'application/json',
      body: JSON.stringify({
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        propagationPolicy: propagation,
        preconditions: { uid: meant },
      }),
    };
    let attempts = 0;
    try {
      await this.#requester.repeat(
        async (attempt) => {
          attempts += 1;
          await this.#requester.once(question, 'write', attempt);
        },
        isWorthWriting(true),
        signal,
      );
      return true;
    } catch (error) {
      const isGone = error instanceof api_failure/* ApiFailure */.F9 && (error.status === 404 || error.status === 409);
      if (!isGone) throw this.#requester.explained(error, question.about);
      // Where an earlier attempt had no answer, it was that one. An object with another uid is not the one meant.
      if (error.status === 409 && (await this.#uidOf(target, signal)) === meant)
        throw this.#requester.explained(error, question.about);
      return attempts > 1;
    }
  }

  async #uidOf(target             , signal             )                              {
    return (0,src_object/* textAt */.$6)((await this.read(target, signal))?.metadata, 'uid');
  }

  /** Sends a write; where its answer was lost or it meets itself, `settle` finds out what is so. */
  async #write(
    question          ,
    target             ,
    signal             ,
    how   
                                  
                                                                               
     ,
  )                            {
    let isUncertain = false;
    const attempt = async (within             )                            => {
      try {
        const answer = await this.#requester.once(question, 'write', within);
        return readServed(answer, target.reference);
      } catch (error) {
        within.throwIfAborted();
        if (!(error instanceof api_failure/* ApiFailure */.F9 || error instanceof connection_fault/* ConnectionFault */.d)) throw error;
        isUncertain ||= mayHaveHappened(error);
        const settled = isUncertain ? await how.settle(error) : undefined;
        if (settled !== undefined) return settled;
        throw error;
      }
    };
    try {
      return await this.#requester.repeat(attempt, isWorthWriting(how.mayRepeat), signal);
    } catch (error) {
      throw this.#requester.explained(error, question.about);
    }
  }

  #question(
    { resource, namespace, reference: { name } }             ,
    verb      ,
    method                    ,
  )           {
    const path = `${collectionPath(resource, namespace)}/${encodeURIComponent(name)}`;
    return { about: subjectOf(verb, resource, namespace, name), method, path };
  }
}

function withoutVersion(change            )             {
  const { resourceVersion: _version, ...metadata } = (0,src_object/* objectAt */.lJ)(change['metadata']) ?? {};
  return { ...change, ...(change['metadata'] === undefined ? {} : { metadata }) };
}

/** An answer that says so was given before anything was done; a connection that broke, or a gateway, says nothing. */
function mayHaveHappened(error                              )          {
  return error instanceof connection_fault/* ConnectionFault */.d
    ? !error.isBefore
    : [500, 502, 504].includes(error.status);
}

/**
 * What deserves another attempt at a write: what was surely not done, and, where repeating is harmless, what may have
 * been.
 */
function isWorthWriting(mayRepeat         )                                                   {
  return (error) => {
    if (error instanceof connection_fault/* ConnectionFault */.d)
      return !error.isCertificate && (error.isBefore || mayRepeat);
    if (error.status === 429 || (error.status === 503 && error.retryAfter !== undefined))
      return true;
    return mayRepeat && [502, 503, 504].includes(error.status);
  };
}

/**
 * @param manifest what is to be written
 * @returns which object it is
 * @throws KUBERNETES_REJECTED where it does not say
 */
function referenceOf(manifest            )                  {
  const apiVersion = (0,src_object/* textAt */.$6)(manifest, 'apiVersion') ?? '';
  const kind = (0,src_object/* textAt */.$6)(manifest, 'kind') ?? '';
  const name = (0,src_object/* textAt */.$6)(manifest, 'metadata', 'name') ?? '';
  const namespace = (0,src_object/* textAt */.$6)(manifest, 'metadata', 'namespace');
  if (apiVersion === '' || kind === '')
    throw (0,error_codes/* kubernetesError */.j)('KUBERNETES_REJECTED', {
      message: 'Expected a manifest with apiVersion and kind; one of them is missing.',
      remedy: 'Correct the manifest.',
    });
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}

/**
 * @param context signal, deadline and fence of the effect
 * @returns the effect's signal, when the fence was asked
 */
async function admitted(context               )                       {
  context.signal.throwIfAborted();
  await context.fence?.();
  return context.signal;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/connect-options.js
                                            

/** What a connection to a cluster needs to know of its surroundings. */
                                 
                                                                                 
                               
                                                                              
                                           
                                                                                                
                                           
                                                    
                                              
 

/** The bounds of a connection. Times are in milliseconds. */
                                   
                                                   
                           
                                                                   
                           
                                                              
                           
                                                                                              
                                
                                                                  
                        
                                        
                        
                                                                                       
                                
                                                                 
                                
                                                           
                               
                                              
                             
                                                           
                                  
                                                 
                               
                                                   
                           
                                                    
                                     
                         
 

/** What holds where nothing else is said. */
const usualLimits                   = {
  connect: 15_000,
  silence: 45_000,
  request: 90_000,
  watchSilence: 150_000,
  ping: 15_000,
  pong: 10_000,
  watchRefusal: 8_000,
  firstBackOff: 100,
  answerBytes: 16 * 1024 * 1024,
  pageBytes: 128 * 1024 * 1024,
  watchLineBytes: 16 * 1024 * 1024,
  pageObjects: 500,
  objects: 100_000,
  requestsPerSecond: 200,
  burst: 600,
};

// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/transport/dial.js
var dial = __webpack_require__(82642);
;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/transport/connections.js
                                                              
                                                                      
                                                           


                                                                         

/**
 * Connections to one API server. The first one learns which protocol the server chooses: HTTP/2, on which all
 * requests and watches share a few connections, or HTTP/1.1, on which each watch has its own.
 */
class Connections {
           #endpoint          ;
           #limits                  ;
           #proxy                 ;
  #certificate                               ;
  #transport                                ;

  constructor(endpoint          , limits                  , proxy                 ) {
    this.#endpoint = endpoint;
    this.#limits = limits;
    this.#proxy = proxy;
  }

  /**
   * @param request what to ask
   * @param certificate the one to show; another one than before needs other connections
   * @param signal destroys request and answer
   * @returns the answer when its headers are there
   * @throws ConnectionFault, or the signal's reason
   */
  async send(
    request             ,
    certificate                               ,
    signal             ,
  )                      {
    if (certificate !== this.#certificate) this.close();
    this.#certificate = certificate;
    const opened = (this.#transport ??= this.#open(certificate));
    try {
      return await (await opened).send(request, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw (0,connection_fault/* connectionFault */.x)(error);
    }
  }

  /** Ends all connections; a later request makes new ones. */
  close()       {
    const transport = this.#transport;
    this.#transport = undefined;
    void transport?.then(
      (open) => open.close(),
      () => undefined,
    );
  }

  async #open(certificate                               )                     {
    const { server, trust } = this.#endpoint;
    const { ping, pong } = this.#limits;
    const destination              = {
      server,
      trust,
      certificate,
      proxy: this.#proxy,
      timeout: this.#limits.connect,
    };
    try {
      const first = await (0,dial/* dial */.zy)(destination, ['h2', 'http/1.1']);
      if (first.alpnProtocol === 'h2') {
        const { http2Transport } = await __webpack_require__.e(/* import() */ 6704).then(__webpack_require__.bind(__webpack_require__, 56704));
        const again = ()                          => (0,dial/* dial */.zy)(destination, ['h2']);
        return http2Transport({ server, dial: again, spare: first, ping, pong });
      }
      const { http1Transport } = await __webpack_require__.e(/* import() */ 1001).then(__webpack_require__.bind(__webpack_require__, 91001));
      return http1Transport(server, () => (0,dial/* dial */.zy)(destination, ['http/1.1']), first);
    } catch (error) {
      // The next request tries again.
      this.#transport = undefined;
      throw error;
    }
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/watch/object-store.js

                                                      

/**
 * @param object an object
 * @returns `namespace/name`, or `name` for kinds without a namespace
 */
function keyOf({ namespace, name }                  )         {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/**
 * Objects as a watch knows them. What it tells adds up: who applies each change to an empty set has the same objects,
 * whatever was missed between. An object that was deleted and made anew under its name is told as both.
 */
class ObjectStore {
           objects = new Map                          ();
           #onChange                                ;

  constructor(onChange                                ) {
    this.#onChange = onChange;
  }

  /** Takes the whole state: what is not there any more was deleted meanwhile. */
  replace(objects                             )       {
    const present = new Set(objects.map(keyOf));
    const gone = [...this.objects].filter(([key]) => !present.has(key));
    for (const [key, object] of gone) this.#delete(key, object);
    for (const object of objects) this.put(object);
  }

  /** Takes an object that was added or changed. */
  put(object                  )       {
    const key = keyOf(object);
    const known = this.objects.get(key);
    if (known !== undefined && uidOf(known) !== uidOf(object)) {
      this.#delete(key, known);
      this.#set('added', key, object);
      return;
    }
    // What a list says again is no change.
    if (known !== undefined && versionOf(known) === versionOf(object)) return;
    this.#set(known === undefined ? 'added' : 'modified', key, object);
  }

  /** Takes an object that was deleted, as it was last. */
  delete(object                  )       {
    const key = keyOf(object);
    if (this.objects.has(key)) this.#delete(key, object);
  }

  #set(type                      , key        , object                  )       {
    this.objects.set(key, object);
    this.#onChange({ type, object });
  }

  #delete(key        , object                  )       {
    this.objects.delete(key);
    this.#onChange({ type: 'deleted', object });
  }
}

function uidOf({ metadata }                  )         {
  return (0,src_object/* textAt */.$6)(metadata, 'uid') ?? '';
}

/** Two objects without a version are never taken as the same. */
function versionOf({ metadata }                  )                  {
  return (0,src_object/* textAt */.$6)(metadata, 'resourceVersion') ?? Symbol('none');
}

// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/api/body.js
var body = __webpack_require__(97999);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/watch/line-splitter.js
var line_splitter = __webpack_require__(74526);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/json.js
var json = __webpack_require__(91052);
;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/watch/watch-event.js
                                               






/** A line of a watch. */
                        
                                                                                                    
                                                           
                                                             

// https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes
const lineSchema = schemas/* object */.Ikc({
  type: schemas/* enum */.k5n(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK', 'ERROR']),
  object: schemas/* custom */.IeY           ((value) => typeof value === 'object' && value !== null),
});

/**
 * @param line a line of a watch
 * @returns what it says; undefined where it is none that the API knows
 * @throws HEALTH_OBJECT_INVALID where its object is none
 */
function readWatchEvent(line        )                         {
  const parsed = lineSchema.safeParse((0,json/* parseJson */.q)(line));
  if (!parsed.success) return undefined;
  const { type, object } = parsed.data;
  if (type === 'ERROR') return { type: 'error', failure: (0,api_failure/* failureIn */.Q6)(object) };
  const version = (0,src_object/* textAt */.$6)(object, 'metadata', 'resourceVersion') ?? '';
  if (version === '') return undefined;
  if (type === 'BOOKMARK') return { type: 'bookmark', version };
  return { type: type === 'DELETED' ? 'delete' : 'put', object: readServed(object), version };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/watch/watch-loop.js



                                                     


                                                



                                                     


/** A watch asks for an end after 5 to 10 minutes, not all at the same time, as client-go's do. */
const shortestWatch = 300;
const longestBackOff = 15_000;

/** What a watch works with. */
                                    
                                
                                
                                
                              
                               
                                
                                
                                                 
 

/**
 * Lists, and watches from there: see `ObjectWatch`.
 * @param surroundings what it works with
 * @returns never
 * @throws what makes it impossible to go on: a refusal, an unknown kind, the signal's reason
 */
async function watchForever(surroundings                   )                 {
  const { discovery, selection, signal } = surroundings;
  const resource = await discovery.resource(selection.apiVersion, selection.kind, signal);
  return new WatchLoop(surroundings, listTarget(resource, selection)).run();
}

class WatchLoop {
           #surroundings                   ;
           #target            ;
  /** Up to which version of the collection all is known; '' where a list is needed. */
  #version = '';
  /** Whether the server ever granted it: then a refusal may be that of one that is just starting. */
  #wasGranted = false;
  #refusedSince                    ;
  #failures = 0;

  constructor(surroundings                   , target            ) {
    this.#surroundings = surroundings;
    this.#target = target;
  }

  async run()                 {
    for (;;) {
      try {
        if (this.#version === '') await this.#list();
        await this.#watch();
      } catch (error) {
        this.#surroundings.signal.throwIfAborted();
        await this.#recover(error);
      }
    }
  }

  async #list()                {
    const { requester, store, signal, onListed } = this.#surroundings;
    const { objects, resourceVersion } = await listAll(requester, this.#target, signal);
    store.replace(objects);
    this.#version = resourceVersion;
    this.#granted();
    onListed();
  }

  #granted()       {
    this.#wasGranted = true;
    this.#refusedSince = undefined;
  }

  /** One watch, to its end. That the server ends it after the time that was asked for is no failure. */
  async #watch()                {
    const { requester, selection, signal } = this.#surroundings;
    const { path, about } = this.#target;
    const query = {
      ...selectors(selection),
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: this.#version,
      timeoutSeconds: String(Math.round(shortestWatch * (1 + Math.random()))),
    };
    const subject = { ...about, verb: 'watch' }         ;
    const question = { about: subject, method: 'GET', path, query }         ;
    const answer = await requester.open(question, 'watch', signal);
    this.#granted();
    const maximumBytes = requester.limits.watchLineBytes;
    const lines = new line_splitter/* LineSplitter */.g((line) => this.#take(line), {
      maximumBytes,
      onLong: () => {
        throw (0,body/* tooLarge */.g$)(subject, maximumBytes);
      },
    });
    await (0,body/* readPieces */.ut)(answer, {
      silence: requester.limits.watchSilence,
      onPiece: (piece) => lines.push(piece),
    });
    // A last line without a line end was cut; what it told comes again.
  }

  #take(line        )       {
    if (line === '') return;
    const event = this.#read(line);
    this.#failures = 0;
    if (event.type === 'error') throw event.failure;
    const { store, requester } = this.#surroundings;
    if (event.type === 'put') store.put(event.object);
    if (event.type === 'delete') store.delete(event.object);
    if (store.objects.size > requester.limits.objects)
      throw tooMany(this.#target, requester.limits.objects);
    // Told first: where a listener throws, the change is told again.
    this.#version = event.version;
  }

  #read(line        )             {
    const event = readWatchEvent(line);
    if (event !== undefined) return event;
    const { requester } = this.#surroundings;
    throw requester.invalidAnswer(
      this.#target.about,
      `a line of a watch that is none ("${(0,printable/* printable */.g)(line, 60)}")`,
    );
  }

  /** Waits before the next attempt. @throws where none can succeed */
  async #recover(error         )                {
    const { onInterruption, signal } = this.#surroundings;
    if ((0,api_failure/* isExpired */._d)(error)) {
      // The server has forgotten the version: what happened meanwhile is found by a list.
      this.#version = '';
      this.#failures += 1;
      onInterruption('the server has forgotten the version; the objects are listed anew');
      if (this.#failures > 1) await this.#backOff(0);
      return;
    }
    if (!this.#mayGoOn(error)) throw await this.#explained(error);
    signal.throwIfAborted();
    onInterruption(error instanceof Error ? error.message : String(error));
    const after = error instanceof api_failure/* ApiFailure */.F9 ? (error.retryAfter ?? 0) : 0;
    await this.#backOff(Math.min(after, 2 * longestBackOff));
    this.#failures += 1;
  }

  /** A server that starts refuses, or does not know a kind, until it has read its own rules. */
  #mayGoOn(error         )          {
    if (error instanceof connection_fault/* ConnectionFault */.d) return !error.isCertificate || this.#wasGranted;
    if ((0,src_error/* isWaybillError */.xS)(error, 'KUBERNETES_UNREACHABLE')) return this.#wasGranted;
    if (!(error instanceof api_failure/* ApiFailure */.F9)) return false;
    // A Status in the stream of which the server says no more than that it went wrong.
    if ((0,requester/* isWorthReading */.V)(error) || error.status === 0) return true;
    if (!this.#wasGranted || ![401, 403, 404].includes(error.status)) return false;
    this.#refusedSince ??= Date.now();
    return Date.now() - this.#refusedSince < this.#surroundings.requester.limits.watchRefusal;
  }

  async #backOff(atLeast        )                {
    const { requester, signal } = this.#surroundings;
    const ceiling = Math.min(longestBackOff, requester.limits.firstBackOff * 2 ** this.#failures);
    await (0,cancellation/* sleep */.yy)(Math.max(atLeast, ceiling * (0.5 + Math.random() / 2)), signal);
  }

  async #explained(error         )                   {
    const { requester, discovery, signal } = this.#surroundings;
    const { about, selection } = this.#target;
    if (error instanceof api_failure/* ApiFailure */.F9 && error.status === 404)
      return discovery.unknownKind(selection.apiVersion, selection.kind, signal);
    return requester.explained(error, about);
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/watch/start-watch.js
                                                     
                                                     
                                                

                                                                   


/** What a watch needs of its connection. */
                                  
                                
                                
                                                
                             
 

/**
 * @param connection who asks
 * @param selection which objects
 * @param options signal and listeners
 * @returns the watch, which has begun. Closed before its first list, its `synced` rejects; `ended` resolves
 */
function startWatch(
  { requester, discovery, life }                 ,
  selection           ,
  options              ,
)              {
  const closing = new AbortController();
  const signal = AbortSignal.any([options.signal, life, closing.signal]);
  const store = new ObjectStore((change) => options.onChange?.(change));
  let isSynced = ()       => undefined;
  const listed = new Promise      ((resolve) => {
    isSynced = resolve;
  });
  const running = watchForever({
    requester,
    discovery,
    selection,
    store,
    signal,
    onListed: () => isSynced(),
    onInterruption: (why) => options.onInterruption?.(why),
  });
  const ended = running.catch((error         ) => {
    if (!closing.signal.aborted) throw error;
  });
  const synced = Promise.race([listed, running]);
  // Whoever asks is told; that nobody asks is no fault.
  ended.catch(() => undefined);
  synced.catch(() => undefined);
  return {
    objects: store.objects,
    synced,
    ended,
    close: () => closing.abort(new Error('the watch was closed')),
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/cluster-connection.js
                                                   






                                                                                                  

                                                          
                                                                
                                                                          

                                                                         


/**
 * @param endpoint the server, and who we are to it
 * @param options signal and limits
 * @returns a connection, which asks nothing before it is asked
 */
async function connectEndpoint(
  endpoint          ,
  options                ,
)                   {
  const limits = { ...usualLimits, ...options.limits };
  const proxy = endpoint.proxy ?? (await proxyOf(endpoint, options));
  const connections = new Connections(endpoint, limits, proxy);
  const throttle = new Throttle(limits.requestsPerSecond, limits.burst);
  return new ClusterConnection(
    new requester/* Requester */.D(endpoint, limits, connections, throttle),
    connections,
    options.signal,
  );
}

async function proxyOf(
  { server }          ,
  { environment = process.env }                ,
)                           {
  const isSet = Object.keys(environment).some((name) => /^https?_proxy$/i.test(name));
  if (!isSet) return undefined;
  const { environmentProxy } = await __webpack_require__.e(/* import() */ 2524).then(__webpack_require__.bind(__webpack_require__, 22524));
  return environmentProxy(server, environment);
}

class ClusterConnection                    {
           #requester           ;
           #connections             ;
           #discovery           ;
           #writer        ;
           #closing = new AbortController();
           #life             ;

  constructor(requester           , connections             , signal             ) {
    this.#requester = requester;
    this.#connections = connections;
    this.#discovery = new Discovery(requester);
    this.#writer = new Writer(requester);
    this.#life = AbortSignal.any([signal, this.#closing.signal]);
  }

  get address()         {
    return this.#requester.endpoint.server.href.replace(/\/$/, '');
  }

  get namespace()         {
    return this.#requester.endpoint.namespace;
  }

  get requests()                {
    return this.#requester.counts;
  }

  async resource(apiVersion        , kind        , signal             )                    {
    return this.#discovery.resource(apiVersion, kind, this.#within(signal));
  }

  async read(
    reference                 ,
    signal             ,
  )                                        {
    const within = this.#within(signal);
    return this.#writer.read(await this.#target(reference, within), within);
  }

  async list(selection           , signal             )                      {
    const within = this.#within(signal);
    const { apiVersion, kind } = selection;
    const resource = await this.#discovery.resource(apiVersion, kind, within);
    const target = listTarget(resource, selection);
    try {
      return await listAll(this.#requester, target, within);
    } catch (error) {
      if (error instanceof api_failure/* ApiFailure */.F9 && error.status === 404)
        throw await this.#discovery.unknownKind(apiVersion, kind, within);
      throw this.#requester.explained(error, target.about);
    }
  }

  watch(selection           , options              )              {
    const connection = {
      requester: this.#requester,
      discovery: this.#discovery,
      life: this.#life,
    };
    return startWatch(connection, selection, options);
  }

  async followLog(
    request            ,
    onLine                        ,
    signal             ,
  )                {
    const { followLog } = await __webpack_require__.e(/* import() */ 3770).then(__webpack_require__.bind(__webpack_require__, 73770));
    const { namespace, pod: name } = request;
    const reference = { apiVersion: 'v1', kind: 'Pod', namespace, name };
    await followLog({
      requester: this.#requester,
      request,
      onLine,
      signal: this.#within(signal),
      readPod: (within) => this.read(reference, within),
    });
  }

  async readLog(request            , signal             )                  {
    const { readLog } = await __webpack_require__.e(/* import() */ 434).then(__webpack_require__.bind(__webpack_require__, 80434));
    return readLog(this.#requester, request, this.#within(signal));
  }

  async create(manifest            , context               )                            {
    const signal = this.#within(await admitted(context));
    return this.#writer.create(await this.#target(referenceOf(manifest), signal), manifest, signal);
  }

  async apply(
    manifest            ,
    options                                                       ,
    context               ,
  )                            {
    const signal = this.#within(await admitted(context));
    const target = await this.#target(referenceOf(manifest), signal);
    return this.#writer.apply(target, manifest, options, signal);
  }

  async preview(
    manifest            ,
    options                              ,
    signal             ,
  )                            {
    const within = this.#within(signal);
    const target = await this.#target(referenceOf(manifest), within);
    return this.#writer.preview(target, manifest, options, within);
  }

  async patch(
    reference                 ,
    change            ,
    context               ,
  )                            {
    const signal = this.#within(await admitted(context));
    return this.#writer.patch(await this.#target(reference, signal), change, signal);
  }

  async remove(
    reference                 ,
    options               ,
    context               ,
  )                   {
    const signal = this.#within(await admitted(context));
    return this.#writer.remove(await this.#target(reference, signal), options, signal);
  }

  close()       {
    this.#closing.abort(new Error('the connection to the cluster was closed'));
    this.#connections.close();
  }

  /** A request ends with its own signal, and with the connection. */
  #within(signal             )              {
    return AbortSignal.any([signal, this.#life]);
  }

  async #target(reference                 , signal             )                       {
    const { apiVersion, kind } = reference;
    const resource = await this.#discovery.resource(apiVersion, kind, signal);
    const namespace = resource.namespaced ? (reference.namespace ?? this.namespace) : undefined;
    return { resource, reference, namespace };
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/connect.js
                                            

                                                           
                                                             
                                                          
                                                                                   

                                                                             

/**
 * Prepares a connection to a cluster: reads what says how to reach it, and asks the server nothing yet.
 * @param access how the cluster is reached
 * @param options signal, masks and limits
 * @returns the connection; the caller closes it
 * @throws KUBERNETES_KUBECONFIG_INVALID, KUBERNETES_CREDENTIAL_FAILED
 */
async function connectCluster(
  access               ,
  options                ,
)                   {
  options.signal.throwIfAborted();
  const surroundings                         = {
    signal: options.signal,
    mask: options.mask ?? (() => undefined),
    environment: options.environment ?? process.env,
  };
  const endpoint = await readEndpoint(access, surroundings);
  return connectEndpoint(endpoint, options);
}

async function readEndpoint(
  access               ,
  surroundings                        ,
)                    {
  switch (access.kind) {
    case 'file': {
      const { kubeconfigEndpoint, readKubeconfig } =
        await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(6286)]).then(__webpack_require__.bind(__webpack_require__, 26286));
      const source = await readKubeconfig(access.path);
      return kubeconfigEndpoint(source, access.context, surroundings);
    }
    case 'text': {
      const { kubeconfigEndpoint } = await Promise.all(/* import() */[__webpack_require__.e(9171), __webpack_require__.e(6286)]).then(__webpack_require__.bind(__webpack_require__, 26286));
      const content = access.kubeconfig.reveal();
      const source = { content, name: 'the kubeconfig that was given as text', folder: undefined };
      return kubeconfigEndpoint(source, access.context, surroundings);
    }
    case 'in-cluster': {
      const { inClusterEndpoint } = await __webpack_require__.e(/* import() */ 3985).then(__webpack_require__.bind(__webpack_require__, 93985));
      return inClusterEndpoint(surroundings);
    }
    case 'token': {
      const { tokenEndpoint } = await __webpack_require__.e(/* import() */ 7476).then(__webpack_require__.bind(__webpack_require__, 7476));
      return tokenEndpoint(access, surroundings);
    }
  }
}


/***/ }),

/***/ 63813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ kubernetesError)
/* harmony export */ });
/* unused harmony export kubernetesErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `kubernetes` throws. */
const kubernetesErrorCodes = {
  HEALTH_OBJECT_INVALID:
    'What is to be judged is no Kubernetes object: it lacks apiVersion or kind, or is no object.',
  KUBERNETES_KUBECONFIG_INVALID:
    'The kubeconfig cannot be read or used; the message names the file, the context and the key.',
  KUBERNETES_CREDENTIAL_FAILED:
    'A credential for the cluster could not be had: a file, a plugin or an identity provider failed.',
  KUBERNETES_UNREACHABLE: 'The API server gave no answer, or the connection to it broke.',
  KUBERNETES_CERTIFICATE_UNTRUSTED:
    "The API server's certificate is not from the authority that is trusted, or is for another name.",
  KUBERNETES_UNAUTHORIZED: 'The API server does not know the credential; the message says which.',
  KUBERNETES_FORBIDDEN:
    'A right is missing; the message names verb, resource and namespace, and prints the Role to add.',
  KUBERNETES_KIND_UNKNOWN: 'The API server does not serve this kind in this version.',
  KUBERNETES_NOT_FOUND: 'An object that must be there is not.',
  KUBERNETES_EXISTS: 'An object of this name exists already, and is another one.',
  KUBERNETES_CONFLICT:
    'The object was changed by someone else meanwhile, or a field has another owner.',
  KUBERNETES_REJECTED:
    'The API server refused an object: validation, admission or quota, in its own words.',
  KUBERNETES_BUSY: 'The API server asked to come back later until the time was over.',
  KUBERNETES_SERVER_ERROR: 'The API server failed to answer, in its own words.',
  KUBERNETES_ANSWER_INVALID: 'The API server answered something that the API does not know.',
  KUBERNETES_ANSWER_TOO_LARGE: 'An answer of the API server was larger than the limit.',
  KUBERNETES_LOG_UNAVAILABLE: "A container's log cannot be had, in the API server's words.",
}                              ;

/** Makes the errors of `kubernetes`. */
const kubernetesError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(kubernetesErrorCodes);


/***/ }),

/***/ 91052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
                                               

/**
 * @param text what should be JSON
 * @returns its value, undefined where it is none
 */
function parseJson(text        )                        {
  try {
    const value          = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The parser gives nothing else; walking through every list again would cost more than reading it. */
function isJson(value         )                     {
  return value !== undefined;
}


/***/ }),

/***/ 49153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   AV: () => (/* binding */ conditionsIn),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   p8: () => (/* binding */ isDeleting),
/* harmony export */   rI: () => (/* binding */ conditionOf),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63813);
                                               


/** An object of JSON. */
                                                             

/** A Kubernetes object as a cluster or a file gave it, with what every rule asks for read once. */
                                   
                              
                                                                        
                         
                        
                        
                                         
                                
                            
                                                           
                                          
                             
 

/** A condition of an object's status; what is absent is ''. */
                            
                        
                                                                                 
                          
                          
                           
                                                  
 

/**
 * @param value a value from outside
 * @returns the object, read
 * @throws HEALTH_OBJECT_INVALID where it is no Kubernetes object
 */
function readObject(value                       )                   {
  const whole = objectAt(value);
  const apiVersion = textAt(whole, 'apiVersion');
  const kind = textAt(whole, 'kind');
  if (whole === undefined || apiVersion === undefined || kind === undefined || kind === '')
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .kubernetesError */ .j)('HEALTH_OBJECT_INVALID', {
      message: `expected a Kubernetes object with apiVersion and kind, found ${describe(value)}`,
      remedy: 'Give the object as the cluster prints it: `kubectl get KIND NAME -o yaml`.',
    });
  const metadata = objectAt(whole['metadata']) ?? {};
  const slash = apiVersion.indexOf('/');
  return {
    apiVersion,
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    kind,
    name: textAt(metadata, 'name') ?? '',
    namespace: textAt(metadata, 'namespace'),
    metadata,
    spec: objectAt(whole['spec']) ?? {},
    status: objectAt(whole['status']),
    whole,
  };
}

function describe(value                       )         {
  const whole = objectAt(value);
  if (whole === undefined)
    return Array.isArray(value) ? 'a list' : JSON.stringify(value ?? null).slice(0, 80);
  const keys = Object.keys(whole).slice(0, 5).join(', ');
  return keys === '' ? 'an empty object' : `an object with ${keys}`;
}

/**
 * @param object a Kubernetes object
 * @returns whether its deletion was asked for
 */
function isDeleting(object                  )          {
  return (textAt(object.metadata, 'deletionTimestamp') ?? '') !== '';
}

/**
 * @param value where to look
 * @param path keys that lead inside
 * @returns what stands there, own keys only; undefined where a key is missing
 */
function valueIn(
  value                       ,
  ...path                   
)                        {
  let current = value;
  for (const key of path) {
    const inside = objectAt(current);
    if (inside === undefined || !Object.hasOwn(inside, key)) return undefined;
    current = inside[key];
  }
  return current;
}

/** @returns the value where it is an object, undefined for anything else */
function objectAt(
  value                       ,
  ...path                   
)                         {
  const found = path.length === 0 ? value : valueIn(value, ...path);
  return isObject(found) ? found : undefined;
}

/** @returns the text there, undefined where there is none */
function textAt(
  value                       ,
  ...path                   
)                     {
  const found = valueIn(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** @returns the whole number there, undefined where there is none */
function countAt(
  value                       ,
  ...path                   
)                     {
  const found = valueIn(value, ...path);
  return typeof found === 'number' && Number.isInteger(found) ? found : undefined;
}

/** @returns the list there, empty where there is none */
function listAt(
  value                       ,
  ...path                   
)                       {
  const found = valueIn(value, ...path);
  return isList(found) ? found : [];
}

/**
 * @param value an object's status, or what holds a list of conditions
 * @param path where the list stands
 * @returns its conditions, in their order; entries without a type are passed over
 */
function conditionsIn(
  value                       ,
  ...path                   
)                       {
  return listAt(value, ...(path.length === 0 ? ['conditions'] : path)).flatMap((entry) => {
    const type = textAt(entry, 'type');
    if (type === undefined) return [];
    const status = valueIn(entry, 'status');
    return [
      {
        type,
        status:
          typeof status === 'boolean'
            ? status
              ? 'True'
              : 'False'
            : (textAt(entry, 'status') ?? ''),
        reason: textAt(entry, 'reason') ?? '',
        message: textAt(entry, 'message') ?? '',
        observedGeneration: countAt(entry, 'observedGeneration'),
      },
    ];
  });
}

/** @returns the first condition of that type, undefined where there is none */
function conditionOf(
  object                                  ,
  type        ,
)                        {
  return conditionsIn(object.status).find((condition) => condition.type === type);
}

function isObject(value                       )                      {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value                       )                                {
  return Array.isArray(value);
}


/***/ }),

/***/ 89875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/**
 * @param text words that came from outside
 * @param maximumLength how much of them is shown
 * @returns them without control characters, cut
 */
function printable(text        , maximumLength        )         {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
  return plain.length <= maximumLength ? plain : `${plain.slice(0, maximumLength - 1)}…`;
}


/***/ }),

/***/ 73425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ConnectionFault),
/* harmony export */   x: () => (/* binding */ connectionFault)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88285);


/** The connection gave no answer, or broke while one was read. */
class ConnectionFault extends Error {
                    name = 'ConnectionFault';
  /** Whether nothing of the request can have reached the server. */
           isBefore         ;
  /** Whether it is the server's certificate that was not believed: no repetition helps. */
           isCertificate         ;

  constructor(message        , kind                                                  = {}) {
    super(message);
    this.isBefore = kind.isBefore ?? false;
    this.isCertificate = kind.isCertificate ?? false;
  }
}

/** What Node calls a certificate that is not believed: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificateCodes =
  /^(?:CERT_|ERR_TLS_CERT_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)|CRL_|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;

/**
 * @param error what Node threw
 * @param isBefore whether no request was under way yet
 * @returns a ConnectionFault; errors of ours stay what they are
 */
function connectionFault(error         , isBefore = false)        {
  if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error) || error instanceof ConnectionFault) return error;
  const code = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .x)(error) ?? '';
  const text = textOf(error);
  const message = code !== '' && !text.includes(code) ? `${code}: ${text}` : text;
  return new ConnectionFault(message, { isBefore, isCertificate: certificateCodes.test(code) });
}

/** Asked by form, as the code is: Node's own errors may come from another realm. */
function textOf(error         )         {
  if (typeof error !== 'object' || error === null) return String(error);
  // Where several addresses were tried, the error is the sum of theirs, and has no message of its own.
  if ('errors' in error && Array.isArray(error.errors))
    return error.errors.map((inner         ) => textOf(inner)).join('; ');
  return 'message' in error && typeof error.message === 'string' ? error.message : (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
}


/***/ }),

/***/ 82642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ connectDirectly),
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   gu: () => (/* binding */ settled),
/* harmony export */   w4: () => (/* binding */ hostOf),
/* harmony export */   zy: () => (/* binding */ dial)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);
/* harmony import */ var _connection_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73425);


                                                                      
                                                        


/** What a connection is made to, and how. */
                              
                       
                        
                                                      
                                           
                                  
                                    
                           
 

/** After so much silence the system asks the other side whether it lives; ten missed answers, a second apart, end it. */
const keepAliveAfter = 15_000;

/**
 * Makes a connection to the API server, through the proxy where there is one.
 * @param destination where to
 * @param protocols what is offered to the server, the preferred first: `h2`, `http/1.1`
 * @returns a socket that is ready; for https one whose certificate was verified
 * @throws ConnectionFault, of which nothing reached the server
 */
async function dial(
  destination             ,
  protocols                   ,
)                                                                          {
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), destination.timeout);
  try {
    const tunnel = await openTunnel(destination, timer.signal);
    if (destination.server.protocol === 'http:') return tunnel;
    return await secure(destination, tunnel, protocols, timer.signal);
  } catch (error) {
    if (timer.signal.aborted)
      throw new _connection_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionFault */ .d(`no connection after ${destination.timeout} ms`, {
        isBefore: true,
      });
    throw (0,_connection_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFault */ .x)(error, true);
  } finally {
    clearTimeout(timeout);
  }
}

async function openTunnel(destination             , signal             )                  {
  const { server, proxy } = destination;
  if (proxy === undefined) return connectDirectly(hostOf(server), portOf(server), signal);
  const { tunnelThrough } = await __webpack_require__.e(/* import() */ 2524).then(__webpack_require__.bind(__webpack_require__, 22524));
  return tunnelThrough(proxy, { host: hostOf(server), port: portOf(server) }, signal);
}

/**
 * @param host a name or an address
 * @param port where
 * @param signal ends the attempt
 * @returns a TCP connection
 */
async function connectDirectly(
  host        ,
  port        ,
  signal             ,
)                  {
  const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port, keepAlive: true, keepAliveInitialDelay: keepAliveAfter });
  socket.setNoDelay(true);
  await settled(socket, 'connect', signal);
  return socket;
}

async function secure(
  { server, trust, certificate }             ,
  tunnel        ,
  protocols                   ,
  signal             ,
)                     {
  const name = trust.serverName ?? hostOf(server);
  const socket = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.connect)({
    socket: tunnel,
    ALPNProtocols: [...protocols],
    // An address is no name that TLS may ask for (RFC 6066, section 3); it is compared with the certificate all the same.
    ...((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) === 0 ? { servername: name } : { host: name }),
    rejectUnauthorized: !trust.isBlind,
    ...(trust.authority === undefined ? {} : { ca: trust.authority }),
    ...(certificate === undefined
      ? {}
      : { cert: certificate.certificate, key: certificate.key.reveal() }),
  });
  await settled(socket, 'secureConnect', signal);
  return socket;
}

/**
 * Waits until a socket is ready.
 * @param socket what is being connected
 * @param event what says so
 * @param signal ends it
 * @throws what the socket said
 */
async function settled(
  socket        ,
  event                             ,
  signal             ,
)                {
  await new Promise      ((resolve, reject) => {
    const stop = ()       => {
      socket.off(event, ready);
      socket.off('error', failed);
      socket.off('close', closed);
      signal.removeEventListener('abort', aborted);
    };
    const ready = ()       => {
      stop();
      resolve();
    };
    const failed = (error       )       => {
      stop();
      // What a destroyed socket says later is of no interest.
      socket.on('error', () => undefined);
      socket.destroy();
      reject(error);
    };
    const closed = ()       => failed(new Error('the other side closed the connection'));
    const aborted = ()       => failed(new Error('it took too long'));
    socket.once(event, ready);
    socket.once('error', failed);
    socket.once('close', closed);
    signal.addEventListener('abort', aborted, { once: true });
    if (signal.aborted) aborted();
  });
}

/**
 * @param url an address
 * @returns its host, an IPv6 address without brackets
 */
function hostOf(url     )         {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/**
 * @param url an address
 * @returns its port
 */
function portOf(url     )         {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : url.protocol.startsWith('socks') ? 1080 : 80;
}


/***/ }),

/***/ 74526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
const newline = 0x0a;

/** What a splitter does with a line that is longer than its limit. */
                            
                                
                                                                                    
                                               
 

/**
 * Cuts a stream of bytes into lines. A character whose bytes come in two pieces stays whole, since a line becomes
 * text only when all of it is there.
 */
class LineSplitter {
           #onLine                        ;
           #long           ;
  #pieces           = [];
  #size = 0;
  /** Whether what comes until the next line end belongs to a line that was cut. */
  #isCut = false;

  constructor(onLine                        , long           ) {
    this.#onLine = onLine;
    this.#long = long;
  }

  /** Takes the next bytes. @throws what the takers of lines throw */
  push(chunk        )       {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(newline, start);
      if (end < 0) break;
      this.#append(chunk.subarray(start, end));
      this.#finish();
      start = end + 1;
    }
    if (start < chunk.length) this.#append(chunk.subarray(start));
  }

  /** The stream has ended: gives a last line that has no line end. */
  end()       {
    if (this.#size > 0) this.#finish();
    this.#isCut = false;
  }

  #append(piece        )       {
    if (this.#isCut) return;
    const room = this.#long.maximumBytes - this.#size;
    if (piece.length > room) {
      this.#pieces.push(piece.subarray(0, room));
      const beginning = this.#take();
      this.#isCut = true;
      this.#long.onLong(beginning);
      return;
    }
    if (piece.length === 0) return;
    this.#pieces.push(piece);
    this.#size += piece.length;
  }

  #finish()       {
    if (this.#isCut) {
      this.#isCut = false;
      return;
    }
    this.#onLine(this.#take());
  }

  #take()         {
    const [first] = this.#pieces;
    const bytes =
      this.#pieces.length === 1 && first !== undefined ? first : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#size = 0;
    return bytes.toString('utf8');
  }
}


/***/ })

};
})
