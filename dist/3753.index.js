(function (exports, __distFolder) {'use strict';
exports.ids = [3753];
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


/***/ })

};
})
