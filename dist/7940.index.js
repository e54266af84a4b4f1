(function (exports, __distFolder) {'use strict';
exports.ids = [7940];
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

/***/ 88908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSecretNames: () => (/* binding */ readSecretNames)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10519);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22170);


                                                                                              


const secretSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255) });

/**
 * Lists the names of a repository's Actions secrets
 * (https://docs.github.com/en/rest/actions/secrets#list-repository-secrets).
 * @param options where the repository is, and who asks
 * @returns the names, or why this token does not see them
 */
async function readSecretNames(options                    )                                 {
  const client = new _github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .GithubClient */ .t(options);
  const found = await (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .readable */ .H)((refused) =>
    client.list('repositorySecrets', {}, secretSchema, { ...refused, key: 'secrets' }),
  );
  if (found.kind === 'read') return { kind: 'names', names: found.value.map(({ name }) => name) };
  const words = found.fault.words || `status ${String(found.fault.status)}`;
  return { kind: 'unreadable', reason: `GitHub does not show them to this token: ${words}` };
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


/***/ })

};
})
