(function (exports, __distFolder) {'use strict';
exports.ids = [3382];
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

/***/ 61616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   v: () => (/* binding */ AnswerFault)
/* harmony export */ });
                                                   

/** An answer that is an error, with what deciding about another try needs. */
class AnswerFault extends Error {
                    name = 'AnswerFault';
  /** What the caller sees when no try is left. */
           error       ;
           status        ;
           afterMilliseconds                    ;
  /** Whether the request says that this may pass soon. */
           mayPass         ;

  constructor(error       , response                                       , mayPass = false) {
    super(error.message);
    this.error = error;
    this.status = response.status;
    this.mayPass = mayPass;
    // A date is compared with the registry's own clock: this machine's may differ.
    const said = Date.parse(response.header('date') ?? '');
    const now = Number.isNaN(said) ? Date.now() : said;
    this.afterMilliseconds = retryAfter(response.header('retry-after'), now);
  }

  /** Only what time can change is tried again (design, section 5). */
  get isTransient()          {
    return (
      this.status === 408 ||
      this.status === 429 ||
      (this.status >= 500 && ![501, 505, 507].includes(this.status))
    );
  }
}

/**
 * @param header Retry-After: seconds or an HTTP date (RFC 9110, section 10.2.3)
 * @param now milliseconds since 1970
 * @returns milliseconds to wait, or undefined where the header says nothing
 */
function retryAfter(header               , now        )                     {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 99041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   H3: () => (/* binding */ digestMismatch),
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   V8: () => (/* binding */ readProblems),
/* harmony export */   dn: () => (/* binding */ ConnectionFault),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   k_: () => (/* binding */ invalidAnswer),
/* harmony export */   n: () => (/* binding */ answerError),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   ut: () => (/* binding */ readPieces),
/* harmony export */   x$: () => (/* binding */ connectionFault)
/* harmony export */ });
/* unused harmony export factsOf */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88285);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45454);



                                                   

/** The connection gave no answer, or broke while one was read: worth another try. */
class ConnectionFault extends Error {
                    name = 'ConnectionFault';
}

/** What an answer is about, for messages: host, repository and the thing asked for. */
                          
                            
                               
                                                   
                        
 

/** A registry's own words on an error. */
                                
                        
                           
 

const maximumProblemBytes = 16_384;

const problemsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() })).min(1),
});

/**
 * Reads a body whole, up to a limit.
 * @param response an answer whose body was not read
 * @param maximumBytes the most that is read
 * @param subject what it is, for the message
 * @param touch called with each piece, to keep an idle timer from firing
 * @throws OCI_TOO_LARGE, ConnectionFault
 */
async function readBounded(
  response            ,
  maximumBytes        ,
  subject         ,
  touch             = () => undefined,
)                  {
  const pieces               = [];
  let size = 0;
  for await (const piece of readPieces(response, touch)) {
    size += piece.byteLength;
    if (size > maximumBytes) throw tooLarge(subject, maximumBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Gives a body's pieces; a broken connection is a ConnectionFault. Ending early cancels the body. */
async function* readPieces(
  response            ,
  touch            ,
)                                              {
  try {
    for await (const piece of response.body()) {
      touch();
      yield piece;
    }
  } catch (error) {
    throw connectionFault(error);
  }
}

/** @returns a ConnectionFault for what a request or its body threw; our own errors stay what they are */
function connectionFault(error         )        {
  if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .isWaybillError */ .xS)(error) || error instanceof ConnectionFault) return error;
  const cause = causeOf(error);
  const code = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(cause) ?? '';
  const text = textOf(cause);
  return new ConnectionFault(code !== '' && !text.includes(code) ? `${code}: ${text}` : text, {
    cause: error,
  });
}

function causeOf(error         )          {
  const hasCause = typeof error === 'object' && error !== null && 'cause' in error;
  return hasCause && error.cause !== undefined ? error.cause : error;
}

function textOf(error         )         {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return hasMessage && typeof error.message === 'string' ? error.message : (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
}

/** @returns OCI_TOO_LARGE */
function tooLarge(subject         , maximumBytes        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('OCI_TOO_LARGE', {
    message: `Expected ${describe(subject)} to have at most ${maximumBytes} bytes; it has more.`,
    remedy: 'Look at what was pushed there: nothing that Waybill reads is that large.',
    facts: { ...factsOf(subject), maximumBytes },
  });
}

/** @returns what the bytes hold as JSON; undefined where they are none, which no schema takes */
function parseJson(bytes        )          {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** @returns the registry's own words on an error, where its body has the specification's form */
async function readProblems(response            )                                    {
  try {
    const subject = { registry: '', what: 'an error' };
    const text = (await readBounded(response, maximumProblemBytes, subject)).toString('utf8');
    const parsed = problemsSchema.parse(JSON.parse(text));
    return parsed.errors.slice(0, 3).map((problem) => ({
      code: printable(problem.code, 64),
      message: printable(problem.message ?? '', 200),
    }));
  } catch {
    // An error's body is a courtesy; the status alone decides.
    return [];
  }
}

/** @returns `the manifest x of host/path` */
function describe(subject         )         {
  const place =
    subject.repository === undefined
      ? subject.registry
      : `${subject.registry}/${subject.repository}`;
  return `${subject.what} of ${place}`;
}

/** @returns the facts that each error of the client has */
function factsOf(subject         )                         {
  return {
    registry: subject.registry,
    ...(subject.repository === undefined ? {} : { repository: subject.repository }),
  };
}

                   
                                                
                          
 

/** What a status means to the one who reads the message. */
function meaningOf(status        )          {
  switch (status) {
    case 401:
      return {
        code: 'OCI_UNAUTHORIZED',
        remedy:
          'Give credentials that the registry knows: log in to it in an earlier step, or check that the token has not expired.',
      };
    case 403:
      return {
        code: 'OCI_FORBIDDEN',
        remedy:
          'Give the account the right to this repository: on GitHub `permissions: packages: write` (or read), elsewhere push or pull in the registry.',
      };
    case 404:
      return {
        code: 'OCI_NOT_FOUND',
        remedy:
          "Check the repository's path and the reference; what it names may have been deleted.",
      };
    case 413:
    case 507:
      return {
        code: 'OCI_QUOTA_EXCEEDED',
        remedy:
          'Free space in the registry, raise its quota, or raise the body limit of the proxy before it (nginx: client_max_body_size).',
      };
    case 429:
      return {
        code: 'OCI_RATE_LIMITED',
        remedy: 'Run it again later, or use an account with a higher limit.',
      };
    default:
      if (status === 408 || status >= 500) {
        return {
          code: 'OCI_SERVER_ERROR',
          remedy:
            "Look at the registry's state and run it again: it goes on from where things stand.",
        };
      }
      if (status < 400) {
        return {
          code: 'OCI_ANSWER_INVALID',
          remedy:
            'Check that the host is a registry, and what stands before it (proxy, login page).',
        };
      }
      return {
        code: 'OCI_REQUEST_REFUSED',
        remedy: "The registry's own words say why; repeating the request changes nothing.",
      };
  }
}

/**
 * @param subject what was asked
 * @param status what was answered
 * @param problems the registry's own words
 * @returns the error that says so
 */
function answerError(
  subject         ,
  status        ,
  problems                          ,
)        {
  const meaning = meaningOf(status);
  const words = problems.map((problem) => `${problem.code} ${problem.message}`.trim()).join('; ');
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)(meaning.code, {
    message: `Expected the registry to serve ${describe(subject)}; it answered ${status}${words === '' ? '' : ` (${words})`}.`,
    remedy: meaning.remedy,
    facts: { ...factsOf(subject), status, problems: problems.map((problem) => problem.code) },
  });
}

/** @returns OCI_UNREACHABLE, with what the connection said last */
function unreachable(subject         , fault                 )        {
  const certificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/i.test(fault.message);
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('OCI_UNREACHABLE', {
    message: `Expected an answer about ${describe(subject)}; the connection failed: ${printable(fault.message, 200)}.`,
    remedy: certificate
      ? 'Make the registry’s certificate authority known: NODE_EXTRA_CA_CERTS names its PEM file.'
      : 'Check the host, its port, the network and the proxy (NODE_USE_ENV_PROXY=1 makes Node 24 honour HTTPS_PROXY); then run it again.',
    facts: factsOf(subject),
    cause: fault,
  });
}

/** @returns OCI_ANSWER_INVALID */
function invalidAnswer(subject         , why        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('OCI_ANSWER_INVALID', {
    message: `Expected an answer about ${describe(subject)} as the distribution specification has it; ${why}.`,
    remedy: 'Check that the host is a registry, and what stands before it (proxy, login page).',
    facts: factsOf(subject),
  });
}

/** @returns OCI_DIGEST_MISMATCH, with both digests or sizes */
function digestMismatch(subject         , expected        , found        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('OCI_DIGEST_MISMATCH', {
    message: `Expected ${describe(subject)} to have ${expected}; its bytes have ${found}.`,
    remedy:
      'Do not use it. The registry’s storage or something on the way is damaged or forged: compare with another copy, and push the image anew.',
    facts: { ...factsOf(subject), expected, found },
  });
}

/** @returns the text without control characters, cut to a length: it came from outside */
function printable(text        , maximumLength        )         {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, maximumLength);
}


/***/ }),

/***/ 10584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ blobFromBytes)
/* harmony export */ });
/* unused harmony export blobFromFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);




/** Bytes that can be pushed: announced by digest and size, opened anew for each attempt. */
                             
                          
                        
                                                                 
                                    
 

/**
 * @param bytes a blob that is in memory
 * @returns it as a source
 */
function blobFromBytes(bytes            )             {
  return {
    digest: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes),
    size: bytes.byteLength,
    open: async function* () {
      yield bytes;
    },
  };
}

/**
 * Reads a file once for its digest; pushing reads it again, piece by piece.
 * @param path a file that does not change while it is pushed
 * @returns it as a source
 */
async function blobFromFile(path        )                      {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of createReadStream(path)) {
    const bytes         = Buffer.from(piece              );
    hash.update(bytes);
    size += bytes.byteLength;
  }
  return {
    digest: digestSchema.parse(`sha256:${hash.digest('hex')}`),
    size,
    open: () => createReadStream(path),
  };
}


/***/ }),

/***/ 33830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ parseChallenges)
/* harmony export */ });
/** One challenge of a WWW-Authenticate header (RFC 9110, section 11.6.1). */
                            
                                          
                          
                                                   
 

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+/;

/**
 * Reads the challenges of an answer. What cannot be read ends the list: a half-read challenge is none.
 * @param header the value of WWW-Authenticate; null where there is none
 * @returns the challenges in their order
 */
function parseChallenges(header               )              {
  const challenges              = [];
  let rest = (header ?? '').slice(0, 8192).trimStart();
  while (rest !== '') {
    const scheme = token.exec(rest)?.[0];
    if (scheme === undefined) return challenges;
    rest = rest.slice(scheme.length).trimStart();
    const parameters = new Map                ();
    for (;;) {
      const parameter =
        /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/.exec(rest);
      if (parameter?.[1] === undefined) break;
      const value = parameter[2]?.replace(/\\(.)/g, '$1') ?? parameter[3] ?? '';
      parameters.set(parameter[1].toLowerCase(), value);
      rest = rest.slice(parameter[0].length).trimStart();
      if (!rest.startsWith(',')) break;
      rest = rest.replace(/^[,\s]+/, '');
    }
    challenges.push({ scheme: scheme.toLowerCase(), parameters });
    rest = rest.replace(/^[,\s]+/, '');
  }
  return challenges;
}


/***/ }),

/***/ 45454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ociError)
/* harmony export */ });
/* unused harmony export ociErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `oci` throws. */
const ociErrorCodes = {
  OCI_REFERENCE_INVALID: 'A text is no image reference, repository, tag or registry host.',
  OCI_UNREACHABLE:
    'The registry could not be reached, or the connection broke, until the deadline.',
  OCI_UNAUTHORIZED: 'The registry does not know who asks (401).',
  OCI_FORBIDDEN: 'The registry knows who asks, and forbids it (403).',
  OCI_NOT_FOUND: 'The registry does not have the repository, manifest or blob.',
  OCI_RATE_LIMITED: 'The registry asked to wait (429), for longer than the deadline allows.',
  OCI_SERVER_ERROR: 'The registry failed (5xx or 408) until the deadline.',
  OCI_REQUEST_REFUSED: 'The registry refused a request in a way that repeating cannot change.',
  OCI_QUOTA_EXCEEDED: 'The registry, or a proxy before it, takes no more bytes (413, 507).',
  OCI_ANSWER_INVALID:
    'The registry answered something that the distribution specification does not allow.',
  OCI_DIGEST_MISMATCH: 'Bytes do not have the digest or the size under which they were asked for.',
  OCI_TOO_LARGE: 'A manifest, blob or list is larger than what is read.',
  OCI_REDIRECT_REFUSED: 'The registry redirects to where Waybill does not follow.',
  OCI_TOKEN_REALM_REFUSED: 'The registry names a token service to which credentials are not sent.',
  OCI_REFERRERS_INCOMPLETE:
    'Other writers kept replacing the list of referrers (fallback tag) of an image.',
  OCI_CREDENTIALS_INVALID: 'The Docker configuration with the credentials cannot be read.',
  OCI_CREDENTIAL_HELPER_FAILED: 'The credential helper that the Docker configuration names failed.',
  OCI_BLOB_SOURCE_CHANGED: 'What is pushed does not have the digest that was announced for it.',
  OCI_PORT_IN_USE: 'The port for the embedded registry is taken.',
  OCI_STORE_UNUSABLE: "The embedded registry's folder cannot be used.",
}                              ;

/** Makes the errors of `oci`. */
const ociError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(ociErrorCodes);


/***/ }),

/***/ 54094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ askHttp)
/* harmony export */ });
/* unused harmony export HttpAnswer */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
                                                                



/** One question to an HTTP server. */
                               
                          
                          
                                                     
                                                                     
                               
 

/** What came back: its body is read, or cancelled. */
class HttpAnswer {
           url     ;
           status        ;
           #message                 ;

  constructor(url     , message                 ) {
    this.url = url;
    this.status = message.statusCode ?? 0;
    this.#message = message;
  }

  /** @returns a header's value, several of one name joined by `, ` (RFC 9110, section 5.3); null where there is none */
  header(name        )                {
    return this.#message.headersDistinct[name]?.join(', ') ?? null;
  }

  /** @returns the body as it comes; ending early closes the connection */
  body()                            {
    return this.#message;
  }

  /** Passes over what was not read: a connection that has more to say is closed, another one is kept. */
  cancel()       {
    if (this.#message.complete) this.#message.resume();
    else this.#message.destroy();
  }
}

/**
 * Asks once; redirects are answers. Node's own client, and not fetch: that one brings half a megabyte of code
 * and a WebAssembly parser, which V8 compiles twice, for a step that asks a registry five questions.
 * The proxy and the authorities that are set for fetch are the global agents' too.
 * @param url where
 * @param question what
 * @returns the answer, as soon as its headers are there
 * @throws the system's error, what the body's source throws, or an AbortError
 */
async function askHttp(url     , question              )                      {
  question.signal.throwIfAborted();
  const { request } =
    url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19));
  return await new Promise((resolve, reject) => {
    const asked = request(url, {
      method: question.method,
      // Digests are of the bytes as they are stored.
      headers: { accept: '*/*', 'accept-encoding': 'identity', ...question.headers },
      signal: question.signal,
    });
    // What goes wrong after the answer began is told by its body.
    asked.on('error', reject);
    asked.once('response', (message) => {
      // Without a listener an error would end the process; whoever reads the body gets it too.
      message.on('error', () => undefined);
      // Nobody goes on sending to who has said all.
      message.once('end', () => {
        if (!asked.writableFinished) asked.destroy();
      });
      resolve(new HttpAnswer(url, message));
    });
    send(asked, question.body).catch(reject);
  });
}

async function send(
  asked               ,
  body                                                    ,
)                {
  if (body === undefined || body instanceof Uint8Array) asked.end(body);
  else await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(body, { objectMode: false }), asked);
}


/***/ }),

/***/ 87298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** @returns whether a host name (without port) can only mean this machine */
function isLoopback(hostname        )          {
  return (
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  );
}


/***/ }),

/***/ 53402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   TM: () => (/* binding */ descriptorSchema),
/* harmony export */   gT: () => (/* binding */ imageManifestSchema),
/* harmony export */   jl: () => (/* binding */ imageIndexSchema),
/* harmony export */   yR: () => (/* binding */ isImageIndex)
/* harmony export */ });
/* unused harmony export platformSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71107);




const mediaTypeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(255)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*$/,
    'expected a media type',
  );

const annotationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());

/** Where an image of an index runs (OCI image specification, image index). */
const platformSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  os: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  variant: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
  'os.version': zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
  'os.features': zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});
                                                      

/** A reference to content: its type, digest and size (OCI image specification, descriptor). */
const descriptorSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  mediaType: mediaTypeSchema,
  digest: _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er,
  size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
  artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
  annotations: annotationsSchema.optional(),
  platform: platformSchema.optional(),
  urls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
  data: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
                                                          

/** An image or artifact manifest (OCI image specification, and Docker's schema 2, which has the same form). */
const imageManifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2),
  mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .I.ociManifest, _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .I.dockerManifest]).optional(),
  artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
  config: descriptorSchema,
  layers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptorSchema).max(4096),
  subject: descriptorSchema.optional(),
  annotations: annotationsSchema.optional(),
});
                                                                

/** A list of manifests: the platforms of an image, or the referrers of a subject. */
const imageIndexSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2),
  mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .I.ociIndex, _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .I.dockerIndex]).optional(),
  artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
  manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptorSchema),
  subject: descriptorSchema.optional(),
  annotations: annotationsSchema.optional(),
});
                                                          

/** What a manifest reference may lead to. */
                                                  

/**
 * @param manifest a parsed manifest
 * @returns whether it is an index, with `manifests` and no layers of its own
 */
function isImageIndex(manifest          )                         {
  return 'manifests' in manifest;
}

/**
 * Which kind of artifact a manifest is (distribution specification 1.1, listing referrers): its own
 * `artifactType`, or else the media type of its configuration; an index without one has none.
 * @param manifest a parsed manifest
 * @returns the artifact type, where there is one
 */
function artifactTypeOf(manifest          )                     {
  if (manifest.artifactType !== undefined && manifest.artifactType !== '')
    return manifest.artifactType;
  return isImageIndex(manifest) ? undefined : manifest.config.mediaType;
}


/***/ }),

/***/ 71107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestMediaTypes),
/* harmony export */   I: () => (/* binding */ mediaTypes)
/* harmony export */ });
/** Media types of the OCI image specification and of Docker's older formats. */
const mediaTypes = {
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  ociLayer: 'application/vnd.oci.image.layer.v1.tar',
  ociLayerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  ociEmpty: 'application/vnd.oci.empty.v1+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  dockerLayerGzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
}         ;

/** What a manifest may be: an image (or artifact), or an index of manifests. */
const manifestMediaTypes                    = [
  mediaTypes.ociManifest,
  mediaTypes.ociIndex,
  mediaTypes.dockerManifest,
  mediaTypes.dockerIndex,
];


/***/ }),

/***/ 91123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ checkTag),
/* harmony export */   M5: () => (/* binding */ checkReference),
/* harmony export */   n_: () => (/* binding */ checkRepository),
/* harmony export */   z8: () => (/* binding */ scope)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45454);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52546);




/**
 * @param repository the path of a repository, as the caller has it
 * @returns it, now known to be one: it can go into a URL as it is
 * @throws OCI_REFERENCE_INVALID
 */
function checkRepository(repository        )         {
  if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryPath */ .og)(repository)) return repository;
  throw invalid('a repository path in lower case, without the host', repository);
}

/** @returns the reference, now known to be a tag or a sha256 digest */
function checkReference(reference        )         {
  if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(reference) || _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er.safeParse(reference).success) return reference;
  throw invalid('a tag or a sha256 digest', reference);
}

/** @returns the tag, now known to be one */
function checkTag(tag        )         {
  if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag)) return tag;
  throw invalid('a tag (letters, digits, `_`, `.`, `-`, at most 128)', tag);
}

function invalid(expected        , found        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('OCI_REFERENCE_INVALID', {
    message: `Expected ${expected}; found ${JSON.stringify(found.slice(0, 300))}.`,
    remedy: 'Correct the name where it is configured.',
  });
}

/** The scope of a token (distribution project, token authentication): what may be done with a repository. */
function scope(repository        , actions                      )         {
  return `repository:${repository}:${actions}`;
}


/***/ }),

/***/ 52546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   og: () => (/* binding */ isRepositoryPath)
/* harmony export */ });
/* unused harmony export formatReference */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45454);



/** An image reference, `host[:port]/path[:tag][@digest]`; the host is always named. */
                                 
                            
                                   
                              
                        
                           
 

const hostPattern =
  /^(?:localhost|[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[0-9a-fA-F:]{2,45}\])(?::[0-9]{1,5})?$/;
// Distribution specification, "Pulling manifests": <name> and <reference>.
const repositoryPattern =
  /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

/** @returns whether the text is a registry's `host` or `host:port` */
function isRegistryHost(text        )          {
  if (text.length > 255 || !hostPattern.test(text)) return false;
  const port = /:(\d{1,5})$/.exec(text)?.[1];
  return port === undefined || (Number(port) > 0 && Number(port) < 65_536);
}

/** @returns whether the text is a repository's path within a registry */
function isRepositoryPath(text        )          {
  return text.length <= 255 && repositoryPattern.test(text);
}

/** @returns whether the text is a tag */
function isTag(text        )          {
  return tagPattern.test(text);
}

/**
 * Reads an image reference. There is no default host: which registry is meant is always written.
 * @param text `host[:port]/path`, with `:tag`, `@sha256:…`, both or none
 * @throws OCI_REFERENCE_INVALID
 */
function parseReference(text        )                 {
  const fail = (why        )        =>
    (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .ociError */ .Y)('OCI_REFERENCE_INVALID', {
      message: `Expected an image reference host[:port]/path[:tag][@sha256:…]; found ${JSON.stringify(text.slice(0, 300))}: ${why}.`,
      remedy: 'Write the reference with its registry host, in lower case.',
    });
  const at = text.indexOf('@');
  const name = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? undefined : _waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er.safeParse(text.slice(at + 1));
  if (digest?.success === false) throw fail('the digest is not sha256: and 64 hexadecimal digits');
  const slash = name.indexOf('/');
  if (slash < 0) throw fail('the registry host is missing');
  const registry = name.slice(0, slash);
  const isHost = /[.:]/.test(registry) || registry === 'localhost';
  if (!isHost || !isRegistryHost(registry)) throw fail('it does not begin with a registry host');
  const rest = name.slice(slash + 1);
  const colon = rest.lastIndexOf(':');
  const repository = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? undefined : rest.slice(colon + 1);
  if (!isRepositoryPath(repository)) throw fail('the path is not a repository');
  if (tag !== undefined && !isTag(tag)) throw fail('the tag has characters that tags cannot have');
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest: digest.data }),
  };
}

/**
 * @param reference a parsed reference
 * @returns its text
 */
function formatReference(reference                )         {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${reference.registry}/${reference.repository}${tag}${digest}`;
}


/***/ }),

/***/ 23382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createRegistryClient)
});

// UNUSED EXPORTS: blobOutcomes

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/effect.js
var effect = __webpack_require__(31914);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/answer.js
var answer = __webpack_require__(99041);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/manifest.js
var src_manifest = __webpack_require__(53402);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/media-types.js
var media_types = __webpack_require__(71107);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/names.js
var names = __webpack_require__(91123);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/manifest-reader.js





                                                         
                                                          

/** Registries must take manifests up to this size (distribution specification, "Pushing manifests"). */
const maximumManifestBytes = 4 * 1024 * 1024;

/**
 * Reads a manifest and verifies it: against the digest that was asked for, against the digest that the
 * registry names, and against the specification's form.
 * @param transport the registry
 * @param repository its path
 * @param reference a tag or digest
 * @param signal ends it
 * @returns the manifest, or undefined where the registry says that it, or its repository, does not exist
 * @throws OCI_DIGEST_MISMATCH, OCI_TOO_LARGE, OCI_ANSWER_INVALID, and those of the transport
 */
async function readManifest(
  transport           ,
  repository        ,
  reference        ,
  signal             ,
)                                    {
  (0,names/* checkRepository */.n_)(repository);
  (0,names/* checkReference */.M5)(reference);
  return transport.send(
    {
      method: 'GET',
      url: transport.url(`/v2/${repository}/manifests/${reference}`),
      headers: { accept: media_types/* manifestMediaTypes */.$.join(', ') },
      scopes: [(0,names/* scope */.z8)(repository, 'pull')],
      repository,
      what: `the manifest ${reference}`,
      expect: [200, 404],
    },
    signal,
    async (answered) => {
      if (answered.response.status !== 404) return verifiedManifest(answered, reference);
      requireAbsence(answered);
      return undefined;
    },
  );
}

/** A 404 means "absent" only where a registry says it: a proxy's or a web server's page proves nothing. */
function requireAbsence({ response, subject, problems }          )       {
  const absent = ['MANIFEST_UNKNOWN', 'NAME_UNKNOWN', 'BLOB_UNKNOWN', 'NOT_FOUND'];
  if (problems.some((problem) => absent.includes(problem.code))) return;
  const type = response.header('content-type') ?? '';
  const isBare = problems.length === 0 && !/^text\/html/i.test(type);
  const isRegistry = response.header('docker-distribution-api-version') !== null;
  if (problems.length === 0 && (isBare || isRegistry)) return;
  throw (0,answer/* invalidAnswer */.k_)(
    subject,
    `it answered 404 in a way that is not a registry's (${problems.map((problem) => problem.code).join(', ') || type})`,
  );
}

async function verifiedManifest(answered          , reference        )                        {
  const { response, subject, touch } = answered;
  const bytes = await (0,answer/* readBounded */.CB)(response, maximumManifestBytes, subject, touch);
  const digest = (0,vocabulary/* digestOf */.ol)(bytes);
  const asked = vocabulary/* digestSchema */.er.safeParse(reference);
  if (asked.success && asked.data !== digest) throw (0,answer/* digestMismatch */.H3)(subject, asked.data, digest);
  const named = response.header('docker-content-digest');
  if (named?.startsWith('sha256:') === true && named !== digest) {
    throw (0,answer/* digestMismatch */.H3)(subject, named, digest);
  }
  const manifest = parseManifest(bytes, subject);
  const header = (response.header('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const mediaType = mediaTypeOf(manifest, header, subject);
  return {
    descriptor: describeManifest(digest, bytes.byteLength, mediaType, manifest),
    bytes,
    manifest,
  };
}

function describeManifest(
  digest        ,
  size        ,
  mediaType        ,
  manifest          ,
)                             {
  const { artifactType } = manifest;
  return { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }) };
}

/**
 * @param bytes a manifest
 * @param subject what it is, for the message
 * @returns it, parsed
 * @throws OCI_ANSWER_INVALID
 */
function parseManifest(bytes        , subject         )           {
  let value         ;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw (0,answer/* invalidAnswer */.k_)(subject, 'its bytes are no JSON');
  }
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  // One document must not be readable both as an image and as an index (image specification 1.0.2).
  if (keys.includes('manifests') && (keys.includes('layers') || keys.includes('config'))) {
    throw (0,answer/* invalidAnswer */.k_)(subject, 'it is both an image and an index');
  }
  const schema = keys.includes('manifests') ? src_manifest/* imageIndexSchema */.jl : src_manifest/* imageManifestSchema */.gT;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw (0,answer/* invalidAnswer */.k_)(
    subject,
    `its manifest is not valid (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`,
  );
}

/** The document's own word on its type; the header's where it has none. They must not contradict each other. */
function mediaTypeOf(manifest          , header        , subject         )         {
  const own = manifest.mediaType;
  const named = media_types/* manifestMediaTypes */.$.includes(header) ? header : undefined;
  if (own !== undefined && named !== undefined && own !== named) {
    throw (0,answer/* invalidAnswer */.k_)(subject, `its header says ${named}, its manifest ${own}`);
  }
  const mediaType = own ?? named;
  if (mediaType === undefined)
    throw (0,answer/* invalidAnswer */.k_)(subject, 'nothing says what kind of manifest it is');
  const isIndexType = mediaType === media_types/* mediaTypes */.I.ociIndex || mediaType === media_types/* mediaTypes */.I.dockerIndex;
  if (isIndexType !== (0,src_manifest/* isImageIndex */.yR)(manifest)) {
    throw (0,answer/* invalidAnswer */.k_)(subject, `it is called ${mediaType} and is something else`);
  }
  return mediaType;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/blob-reader.js

                                            

                                                   
                                                


                                                                 

                                                   

/**
 * @param transport the registry
 * @param repository its path
 * @param digest which blob
 * @param signal ends it
 * @returns whether the repository has the blob
 */
async function hasBlob(
  transport           ,
  repository        ,
  digest        ,
  signal             ,
)                   {
  const request = blobRequest(transport, repository, digest, 'HEAD', [200, 404]);
  return transport.send(request, signal, async (answered) => {
    if (answered.response.status === 404) requireAbsence(answered);
    return answered.response.status === 200;
  });
}

/**
 * Reads a blob whole and verifies it.
 * @param transport the registry
 * @param repository its path
 * @param content its digest and size
 * @param maximumBytes the most that is read
 * @param signal ends it
 * @throws OCI_NOT_FOUND, OCI_TOO_LARGE, OCI_DIGEST_MISMATCH, and those of the transport
 */
async function readBlob(
  transport           ,
  repository        ,
  content         ,
  maximumBytes        ,
  signal             ,
)                  {
  const whole = blobRequest(transport, repository, content.digest, 'GET', [200]);
  const request = { ...whole, bytes: content.size };
  const subject = subjectOf(transport, request);
  if (content.size > maximumBytes) throw (0,answer/* tooLarge */.g$)(subject, maximumBytes);
  return transport.send(request, signal, async ({ response, touch }) => {
    const check = new ContentCheck(content, subject);
    const pieces               = [];
    for await (const piece of (0,answer/* readPieces */.ut)(response, touch)) {
      check.add(piece);
      pieces.push(piece);
    }
    check.end();
    return Buffer.concat(pieces);
  });
}

/**
 * Gives a blob piece by piece; the end is reached only by bytes that have its digest and size.
 * @param transport the registry
 * @param repository its path
 * @param content its digest and size
 * @param signal ends it
 * @throws OCI_NOT_FOUND, OCI_DIGEST_MISMATCH, and those of the transport; OCI_UNREACHABLE where the
 * connection breaks and does not come back: what was given stays given, the rest is asked for by range
 */
async function* streamBlob(
  transport           ,
  repository        ,
  content         ,
  signal             ,
)                                              {
  const whole = blobRequest(transport, repository, content.digest, 'GET', [200]);
  const subject = subjectOf(transport, whole);
  const check = new ContentCheck(content, subject);
  const waiting = {
    idle: transport.options.idleMilliseconds,
    left: transport.patience(content.size),
  };
  for (let breaks = 0; ; breaks += 1) {
    const begin = check.size;
    // With its end: not every registry reads a range that is open.
    const range = `bytes=${String(begin)}-${String(content.size - 1)}`;
    const request                  =
      begin === 0 ? whole : { ...whole, headers: { range }, expect: [200, 206] };
    const response = await transport.send(request, signal, async (answered) => answered.response);
    // A registry without ranges gives all of it again; what was given is passed over.
    let skip = response.status === 206 ? 0 : begin;
    try {
      for await (const piece of idlePieces(response, waiting)) {
        signal.throwIfAborted();
        const news = piece.subarray(Math.min(skip, piece.byteLength));
        skip -= piece.byteLength - news.byteLength;
        if (news.byteLength === 0) continue;
        check.add(news);
        yield news;
      }
      check.end();
      return;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (!(error instanceof answer/* ConnectionFault */.dn)) throw error;
      if (breaks >= 4 || waiting.left <= 0) throw (0,answer/* unreachable */.HB)(subject, error);
    }
  }
}

/** How long is waited for one piece, and for all that are to come. Waiting for the consumer does not count. */
                   
                        
               
 

/** A body's pieces; one that does not come in time is a broken connection. */
async function* idlePieces(
  response            ,
  waiting         ,
)                                              {
  const pieces = (0,answer/* readPieces */.ut)(response, () => undefined);
  try {
    for (;;) {
      const next = await inTime(pieces.next(), waiting);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Not awaited: cancelling the body ends a read that hangs, and then this.
    response.cancel();
    void pieces.return().catch(() => undefined);
  }
}

async function inTime   (act            , waiting         )             {
  const startedAt = performance.now();
  const milliseconds = Math.max(0, Math.min(waiting.idle, waiting.left));
  let timer                            ;
  const late = new Promise       ((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new answer/* ConnectionFault */.dn(`too little came in ${milliseconds.toFixed(0)} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([act, late]);
  } finally {
    clearTimeout(timer);
    waiting.left -= performance.now() - startedAt;
  }
}

/** Counts and hashes what comes; more than announced ends it at once. */
class ContentCheck {
           #expected         ;
           #subject         ;
           #hash       = (0,external_node_crypto_.createHash)('sha256');
  size = 0;

  constructor(expected         , subject         ) {
    this.#expected = expected;
    this.#subject = subject;
  }

  add(piece            )       {
    this.size += piece.byteLength;
    if (this.size > this.#expected.size) {
      throw (0,answer/* digestMismatch */.H3)(this.#subject, `${this.#expected.size} bytes`, `more (${this.size})`);
    }
    this.#hash.update(piece);
  }

  end()       {
    if (this.size !== this.#expected.size) {
      throw (0,answer/* digestMismatch */.H3)(this.#subject, `${this.#expected.size} bytes`, `${this.size} bytes`);
    }
    const found = `sha256:${this.#hash.digest('hex')}`;
    if (found !== this.#expected.digest) {
      throw (0,answer/* digestMismatch */.H3)(this.#subject, this.#expected.digest, found);
    }
  }
}

function blobRequest(
  transport           ,
  repository        ,
  digest        ,
  method                ,
  expect                   ,
)                  {
  (0,names/* checkRepository */.n_)(repository);
  return {
    method,
    url: transport.url(`/v2/${repository}/blobs/${digest}`),
    scopes: [(0,names/* scope */.z8)(repository, 'pull')],
    repository,
    what: `the blob ${digest}`,
    expect,
  };
}

function subjectOf(transport           , request                 )          {
  const { registry } = transport.options;
  const { what, repository } = request;
  return repository === undefined ? { registry, what } : { registry, repository, what };
}

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/blob-source.js
var blob_source = __webpack_require__(10584);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/answer-fault.js
var answer_fault = __webpack_require__(61616);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/error-codes.js
var error_codes = __webpack_require__(45454);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/blob-writer.js


                                                   


                                                          

/** Pieces of a chunked upload, unless the registry wants larger ones (OCI-Chunk-Min-Length). */
const chunkBytes = 8 * 1024 * 1024;
const maximumChunkBytes = 256 * 1024 * 1024;
/** How a registry, or a proxy before it, says that it does not take a blob in one piece. */
const wantsChunks = [400, 405, 411, 413, 415, 416, 501];

/** An upload session (distribution specification, "Pushing blobs"). */
                   
                         
                                
 

/**
 * Uploads a blob, or mounts it from another repository of the registry where that works.
 * @param transport the registry
 * @param repository where it goes
 * @param source its bytes
 * @param mountFrom another repository that may have it
 * @param signal ends it
 * @returns how it got there
 * @throws OCI_BLOB_SOURCE_CHANGED, OCI_DIGEST_MISMATCH and those of the transport
 */
async function uploadBlob(
  transport           ,
  repository        ,
  source            ,
  mountFrom                    ,
  signal             ,
)                                  {
  (0,names/* checkRepository */.n_)(repository);
  if (mountFrom !== undefined) (0,names/* checkRepository */.n_)(mountFrom);
  const upload = new BlobUpload(transport, repository, source, signal);
  let asPieces = false;
  return transport.repeat(upload.subject, signal, async () => {
    const session = await upload.begin(mountFrom);
    if (session === 'mounted') return 'mounted';
    if (!asPieces) {
      try {
        await upload.sendWhole(session);
        return 'uploaded';
      } catch (error) {
        if (!(error instanceof answer_fault/* AnswerFault */.v) || !wantsChunks.includes(error.status)) throw error;
        asPieces = true;
      }
    }
    const fresh = await upload.begin(undefined);
    if (fresh !== 'mounted') await upload.sendPieces(fresh);
    return 'uploaded';
  });
}

class BlobUpload {
           subject         ;
           #transport           ;
           #repository        ;
           #source            ;
           #signal             ;

  constructor(transport           , repository        , source            , signal             ) {
    this.#transport = transport;
    this.#repository = repository;
    this.#source = source;
    this.#signal = signal;
    const what = `the upload of ${source.digest}`;
    this.subject = { registry: transport.options.registry, repository, what };
  }

  /** Opens a session; a registry that mounts the blob, or has it, answers 201 instead. */
  async begin(mountFrom                    )                               {
    const url = this.#transport.url(`/v2/${this.#repository}/blobs/uploads/`);
    const scopes = [(0,names/* scope */.z8)(this.#repository, 'pull,push')];
    if (mountFrom !== undefined) {
      url.searchParams.set('mount', this.#source.digest);
      url.searchParams.set('from', mountFrom);
      scopes.push((0,names/* scope */.z8)(mountFrom, 'pull'));
    }
    const headers = { 'content-length': '0' };
    try {
      return await this.#ask('POST', url, scopes, [201, 202], { headers }, async (answered) => {
        if (answered.response.status === 201 && mountFrom !== undefined) return 'mounted';
        return this.#session(answered, url);
      });
    } catch (error) {
      // No right to read the other repository is no reason to fail: the blob is sent instead.
      const isRefused =
        error instanceof answer_fault/* AnswerFault */.v && [400, 401, 403, 404, 405].includes(error.status);
      if (mountFrom !== undefined && isRefused) return this.begin(undefined);
      throw error;
    }
  }

  /** One PUT with all bytes, as they are read. */
  async sendWhole(session         )                {
    const headers = {
      'content-type': 'application/octet-stream',
      'content-length': String(this.#source.size),
    };
    const body = ()                            => this.#announced();
    await this.#finish(session.location, { headers, body });
  }

  /** PATCHes of a fixed size, each at the Location that the one before gave, and an empty PUT. */
  async sendPieces(session         )                {
    const size = Math.min(Math.max(chunkBytes, session.minimumChunk), maximumChunkBytes);
    let location = session.location;
    let offset = 0;
    for await (const piece of inPieces(this.#announced(), size)) {
      const end = offset + piece.byteLength - 1;
      const headers = {
        'content-type': 'application/octet-stream',
        'content-length': String(piece.byteLength),
        'content-range': `${offset}-${end}`,
      };
      const at = location;
      const body = ()             => piece;
      const scopes = [(0,names/* scope */.z8)(this.#repository, 'pull,push')];
      location = await this.#ask(
        'PATCH',
        at,
        scopes,
        [202],
        { headers, body },
        async (answered) => {
          this.#requireRange(answered, end);
          return this.#session(answered, at).location;
        },
      );
      offset = end + 1;
    }
    await this.#finish(location, { headers: { 'content-length': '0' } });
  }

  async #finish(
    location     ,
    message   
                                                         
                                                      
     ,
  )                {
    const url = new URL(location);
    // The Location's own query (a registry's state) is kept.
    url.searchParams.set('digest', this.#source.digest);
    const scopes = [(0,names/* scope */.z8)(this.#repository, 'pull,push')];
    await this.#ask('PUT', url, scopes, [201, 204], message, async ({ response }) => {
      const named = response.header('docker-content-digest');
      if (named?.startsWith('sha256:') !== true || named === this.#source.digest) return;
      throw (0,answer/* invalidAnswer */.k_)(this.subject, `it stored ${named}`);
    });
  }

  #ask   (
    method                          ,
    url     ,
    scopes                   ,
    expect                   ,
    message   
                                                         
                                                                   
     ,
    handle                                    ,
  )             {
    const { repository, what } = { repository: this.#repository, what: this.subject.what };
    return this.#transport.once(
      { method, url, scopes, expect, repository, what, ...message },
      this.#signal,
      async (answered) => {
        const result = await handle(answered);
        answered.response.cancel();
        return result;
      },
    );
  }

  #session({ response }          , asked     )          {
    const location = response.header('location');
    if (location === null || !URL.canParse(location, asked.href)) {
      throw (0,answer/* invalidAnswer */.k_)(this.subject, 'it opened an upload without a valid Location');
    }
    const url = new URL(location, asked);
    // A registry behind a TLS proxy may call itself http; what it means is the host that was asked.
    if (url.host === asked.host && asked.protocol === 'https:') url.protocol = 'https:';
    const isPlain = url.protocol === 'http:' && asked.protocol === 'http:';
    if ((url.protocol !== 'https:' && !isPlain) || url.username !== '') {
      throw (0,answer/* invalidAnswer */.k_)(this.subject, `it wants the bytes at ${url.protocol}//${url.host}`);
    }
    const minimum = Number(response.header('oci-chunk-min-length') ?? '0');
    return { location: url, minimumChunk: Number.isSafeInteger(minimum) ? minimum : 0 };
  }

  #requireRange({ response }          , end        )       {
    const range = response.header('range');
    const last = /^(?:bytes=)?0-(\d+)$/.exec(range ?? '')?.[1];
    if (last === undefined || Number(last) === end) return;
    throw (0,answer/* invalidAnswer */.k_)(this.subject, `it holds bytes up to ${last} where ${end} were sent`);
  }

  /** The source's bytes, as many as it announced: a file that grew or shrank is not pushed. */
  async *#announced()                                              {
    let size = 0;
    for await (const piece of this.#source.open()) {
      size += piece.byteLength;
      if (size > this.#source.size) throw this.#changed(size);
      yield piece;
    }
    if (size !== this.#source.size) throw this.#changed(size);
  }

  #changed(size        )        {
    return (0,error_codes/* ociError */.Y)('OCI_BLOB_SOURCE_CHANGED', {
      message: `Expected ${this.#source.size} bytes for ${this.#source.digest}; found ${size}${size > this.#source.size ? ' or more' : ''}.`,
      remedy: 'Something changes the files while they are pushed: push when it has ended.',
      facts: { repository: this.#repository, digest: this.#source.digest },
    });
  }
}

async function* inPieces(
  source                           ,
  size        ,
)                                              {
  let held               = [];
  let length = 0;
  for await (let piece of source) {
    while (length + piece.byteLength >= size) {
      const head = piece.subarray(0, size - length);
      yield Buffer.concat([...held, head]);
      piece = piece.subarray(head.byteLength);
      held = [];
      length = 0;
    }
    if (piece.byteLength > 0) held.push(piece);
    length += piece.byteLength;
  }
  if (length > 0) yield Buffer.concat(held);
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/manifest-writer.js





                                                

/** What the registry said of a pushed manifest. */
                                 
                          
                                                                                                                     
                                       
 

/**
 * Pushes a manifest under a tag or its digest.
 * @param transport the registry
 * @param repository its path
 * @param reference a tag or the digest of the bytes
 * @param bytes the manifest
 * @param mediaType its type
 * @param signal ends it
 * @throws OCI_TOO_LARGE, OCI_ANSWER_INVALID and those of the transport
 */
async function putManifest(
  transport           ,
  repository        ,
  reference        ,
  bytes            ,
  mediaType        ,
  signal             ,
)                          {
  (0,names/* checkRepository */.n_)(repository);
  (0,names/* checkReference */.M5)(reference);
  if (bytes.byteLength > maximumManifestBytes) {
    throw (0,error_codes/* ociError */.Y)('OCI_TOO_LARGE', {
      message: `Expected a manifest of at most ${maximumManifestBytes} bytes for ${repository}; it has ${bytes.byteLength}.`,
      remedy: 'Put what is large into a layer, and annotations into fewer words.',
      facts: { repository },
    });
  }
  const digest = (0,vocabulary/* digestOf */.ol)(bytes);
  return transport.send(
    {
      method: 'PUT',
      url: transport.url(`/v2/${repository}/manifests/${reference}`),
      headers: { 'content-type': mediaType },
      body: () => bytes,
      scopes: [(0,names/* scope */.z8)(repository, 'pull,push')],
      repository,
      what: `the push of the manifest ${reference}`,
      expect: [201, 200, 202],
      // docker-registry 2.8 empties a blob's link for a moment where two push the same blob side by side.
      mayPass: ['MANIFEST_BLOB_UNKNOWN'],
    },
    signal,
    async ({ response, subject }) => {
      response.cancel();
      const named = response.header('docker-content-digest');
      if (named?.startsWith('sha256:') === true && named !== digest) {
        throw (0,answer/* invalidAnswer */.k_)(subject, `it stored ${named} where ${digest} was pushed`);
      }
      return { digest, subject: response.header('oci-subject') ?? undefined };
    },
  );
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/referrers.js


                                                   




                                                         
                                                          

/** More referrers than this on one image is damage, or an attack. */
const maximumReferrers = 5000;
const maximumPages = 100;
/** Manifests that are read at once to look up their artifact types. */
const lookupsAtOnce = 8;

/** How registries, and proxies before them, say that there is no referrers API. */
const lacksReferrersApi                    = [404, 405, 406, 501];

/** What is attached to a digest, and where the registry keeps that list. */
                               
                                        
                                              
 

/**
 * @param digest a subject
 * @returns the tag that lists its referrers where the registry has no referrers API (distribution
 * specification, "Referrers tag schema")
 */
function fallbackTag(digest        )         {
  return digest.replace(':', '-');
}

/**
 * Lists what is attached to a digest, by the referrers API or else by the fallback tag.
 * @param transport the registry
 * @param repository its path
 * @param digest the subject
 * @param signal ends it
 * @throws OCI_TOO_LARGE, OCI_ANSWER_INVALID and those of the transport
 */
async function listReferrers(
  transport           ,
  repository        ,
  digest        ,
  signal             ,
)                        {
  const descriptors = await listByApi(transport, repository, digest, signal);
  if (descriptors !== undefined) return { kind: 'api', descriptors };
  return {
    kind: 'fallback-tag',
    descriptors: await listByTag(transport, repository, digest, signal),
  };
}

/** @returns the entries of the fallback tag; none where it is absent */
async function listByTag(
  transport           ,
  repository        ,
  digest        ,
  signal             ,
)                                 {
  const read = await readManifest(transport, repository, fallbackTag(digest), signal);
  if (read === undefined) return [];
  const subject = {
    registry: transport.options.registry,
    repository,
    what: `the referrers of ${digest}`,
  };
  if (!(0,src_manifest/* isImageIndex */.yR)(read.manifest)) {
    throw (0,answer/* invalidAnswer */.k_)(subject, `the tag ${fallbackTag(digest)} is no index`);
  }
  if (read.manifest.manifests.length > maximumReferrers) throw tooMany(subject);
  return read.manifest.manifests;
}

/** @returns the entries of all pages, or undefined where the registry has no referrers API */
async function listByApi(
  transport           ,
  repository        ,
  digest        ,
  signal             ,
)                                             {
  (0,names/* checkRepository */.n_)(repository);
  const found               = [];
  // No filter is sent: a registry that lists a wrong artifactType would filter by it.
  let url                  = transport.url(`/v2/${repository}/referrers/${digest}`);
  for (let page = 0; url !== undefined; page += 1) {
    const isFirst = page === 0;
    const answer                            = await transport.send(
      {
        method: 'GET',
        url,
        headers: { accept: media_types/* mediaTypes */.I.ociIndex },
        scopes: [(0,names/* scope */.z8)(repository, 'pull')],
        repository,
        what: `the referrers of ${digest}`,
        // An image without any gets an empty list: 404 is no answer to which referrers there are.
        expect: isFirst ? [200, ...lacksReferrersApi] : [200],
      },
      signal,
      readPage,
    );
    if (answer === undefined) return undefined;
    found.push(...answer.descriptors);
    if (found.length > maximumReferrers || page >= maximumPages) {
      const { registry } = transport.options;
      throw tooMany({ registry, repository, what: `the referrers of ${digest}` });
    }
    url = answer.next;
  }
  return found;
}

/** A page of a list of referrers. */
                                
                                              
                                 
 

/**
 * @param answered the answer to a request for a list of referrers
 * @returns the page, or undefined where the registry has no such list
 * @throws OCI_ANSWER_INVALID, OCI_TOO_LARGE
 */
async function readPage({
  response,
  subject,
  touch,
}          )                                     {
  if (response.status !== 200) return undefined;
  const bytes = await (0,answer/* readBounded */.CB)(response, maximumManifestBytes, subject, touch);
  const parsed = src_manifest/* imageIndexSchema */.jl.safeParse((0,answer/* parseJson */.qF)(bytes));
  if (!parsed.success) throw (0,answer/* invalidAnswer */.k_)(subject, 'it is no image index');
  return { descriptors: parsed.data.manifests, next: nextPage(response, response.url, subject) };
}

/**
 * @param response a page of a list
 * @param asked where it came from
 * @param subject what it is, for the message
 * @returns where the next page is (RFC 5988, `rel="next"`); it must be at the same host
 */
function nextPage(response            , asked     , subject         )                  {
  const link = response.header('link') ?? '';
  const target = /<([^<>]{1,4096})>\s*;[^,]*\brel="?next"?/i.exec(link)?.[1];
  if (target === undefined) return undefined;
  const next = URL.canParse(target, asked.href) ? new URL(target, asked) : undefined;
  if (next?.origin !== asked.origin) throw (0,answer/* invalidAnswer */.k_)(subject, 'its next page is elsewhere');
  return next;
}

/**
 * Finds the true artifact type of each entry. Some registries list the configuration's media type, or none,
 * where the manifest says another: what looks like one is looked up in the manifest itself, and where that
 * shows another type, no entry of this list is believed.
 * @param transport the registry
 * @param repository its path
 * @param descriptors the entries of a list
 * @param signal ends it
 * @param onRead gets each manifest that was read
 * @returns the entries whose manifests exist, with their artifact types
 */
async function withTrueTypes(
  transport           ,
  repository        ,
  descriptors                       ,
  signal             ,
  onRead                                   = () => undefined,
)                                 {
  const seen = new Map                                    ();
  const lookUp = async (doubtful                       )                => {
    for (let start = 0; start < doubtful.length; start += lookupsAtOnce) {
      const some = doubtful.slice(start, start + lookupsAtOnce).map(async (descriptor) => {
        const entry = await referrerEntry(transport, repository, descriptor.digest, signal, onRead);
        seen.set(descriptor, entry);
      });
      await Promise.all(some);
    }
  };
  await lookUp(descriptors.filter(isDoubtful));
  const isListWrong = [...seen].some(
    ([listed, entry]) => entry !== undefined && entry.artifactType !== listed.artifactType,
  );
  if (isListWrong) await lookUp(descriptors.filter((descriptor) => !seen.has(descriptor)));
  return descriptors
    .map((descriptor) => (seen.has(descriptor) ? seen.get(descriptor) : descriptor))
    .filter((descriptor) => descriptor !== undefined);
}

/** Not the name of what an artifact is, but what its configuration might be called. */
function isDoubtful({ artifactType }            )          {
  if (artifactType === undefined || artifactType === '') return true;
  return artifactType === media_types/* mediaTypes */.I.ociEmpty || /config|container\.image/.test(artifactType);
}

/**
 * @param transport the registry
 * @param repository its path
 * @param digest an artifact
 * @param signal ends it
 * @param onRead gets its manifest
 * @returns its entry in a list of referrers, made from its manifest; undefined where it is absent
 */
async function referrerEntry(
  transport           ,
  repository        ,
  digest        ,
  signal             ,
  onRead                                   = () => undefined,
)                                  {
  const read = await readManifest(transport, repository, digest, signal).catch((error         ) => {
    // One entry that is damaged must not hide the others; what it is stays unknown.
    if ((0,src_error/* isWaybillError */.xS)(error, 'OCI_ANSWER_INVALID')) return undefined;
    throw error;
  });
  if (read === undefined) return undefined;
  onRead(read);
  const artifactType = (0,src_manifest/* artifactTypeOf */.Gh)(read.manifest);
  const { annotations } = read.manifest;
  return {
    mediaType: read.descriptor.mediaType,
    digest: read.descriptor.digest,
    size: read.descriptor.size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

function tooMany(subject         )        {
  return (0,answer/* tooLarge */.g$)(
    { ...subject, what: `${subject.what} (${maximumReferrers} entries)` },
    maximumManifestBytes,
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/fallback-index.js


                                                



                                                

const maximumRounds = 20;

/** Writers of one list within this process take turns; those of other processes are found by reading back. */
const turns = new Map                          ();

/**
 * Adds entries to the list of referrers that a tag keeps. Registries cannot compare and set a tag: what is
 * there is read, merged, written, and read back until every entry is in it. A writer elsewhere can still
 * replace the list after the last look: callers hold a lock per subject, and run this again to repair it.
 * @param transport the registry
 * @param repository its path
 * @param subject whose referrers
 * @param entries what the list has to hold
 * @param signal ends it
 * @returns whether anything had to be written
 * @throws OCI_REFERRERS_INCOMPLETE and those of the transport
 */
async function addToFallbackIndex(
  transport           ,
  repository        ,
  subject        ,
  entries                       ,
  signal             ,
)                   {
  const key = `${transport.options.registry}/${repository}@${subject}`;
  const before = turns.get(key) ?? Promise.resolve();
  const mine = before
    .catch(() => undefined)
    .then(async () => mergeUntilComplete(transport, repository, subject, entries, signal));
  turns.set(key, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(key) === mine) turns.delete(key);
  }
}

async function mergeUntilComplete(
  transport           ,
  repository        ,
  subject        ,
  entries                       ,
  signal             ,
)                   {
  for (let round = 0; round < maximumRounds; round += 1) {
    const found = await listByTag(transport, repository, subject, signal);
    const merged = merge(found, entries);
    if (merged === undefined) return round > 0;
    // Another writer won the last round: waiting a different time each lets one of them finish.
    if (round > 0) await (0,cancellation/* sleep */.yy)(Math.random() * 50 * Math.min(round, 8), signal);
    const index = { schemaVersion: 2, mediaType: media_types/* mediaTypes */.I.ociIndex, manifests: merged };
    const bytes = Buffer.from(JSON.stringify(index));
    await putManifest(
      transport,
      repository,
      fallbackTag(subject),
      bytes,
      media_types/* mediaTypes */.I.ociIndex,
      signal,
    );
  }
  throw (0,error_codes/* ociError */.Y)('OCI_REFERRERS_INCOMPLETE', {
    message: `Expected the referrers of ${repository}@${subject} to hold what was attached; ${maximumRounds} times another writer replaced the list.`,
    remedy: 'Let one job at a time sign an image; run it again: it adds what is missing.',
    facts: { registry: transport.options.registry, repository, subject },
  });
}

/** @returns the list with the entries in it; undefined where it has them, with type and annotations, already */
function merge(
  found                       ,
  entries                       ,
)                                    {
  const byDigest = new Map(found.map((descriptor) => [descriptor.digest, descriptor]));
  let isChanged = false;
  for (const entry of entries) {
    const present = byDigest.get(entry.digest);
    if (present !== undefined && isSame(present, entry)) continue;
    byDigest.set(entry.digest, entry);
    isChanged = true;
  }
  return isChanged ? [...byDigest.values()] : undefined;
}

function isSame(present            , entry            )          {
  const told = ({ artifactType, annotations }            )         =>
    (0,canonical_json/* canonicalJson */.d)({ artifactType, annotations });
  return told(present) === told(entry);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/attach.js






                                                



                                                       
                                                

const emptyConfig = Buffer.from('{}');

/** An artifact as it will stand in the registry. */
                            
                             
                         
                                        
 

/**
 * Attaches an artifact to a manifest as a referrer; equal input gives an equal artifact, so that attaching
 * again changes nothing.
 * @param transport the registry
 * @param repository its path
 * @param subject what it is attached to
 * @param attachment the artifact, and when it is listed
 * @param context signal and fence
 * @returns the artifact's descriptor, with artifactType and annotations
 */
async function attachArtifact(
  transport           ,
  repository        ,
  subject                                                   ,
  attachment                                                        ,
  context               ,
)                      {
  const artifact = prepare(subject, attachment);
  const { digest } = artifact.entry;
  const { signal: reading } = context;
  const [listed, missing] = await Promise.all([
    listReferrers(transport, repository, subject.digest, reading),
    missingBlobs(transport, repository, artifact.blobs, reading),
  ]);
  const isListed = listed.descriptors.some((descriptor) => descriptor.digest === digest);
  const present = isListed
    ? await referrerEntry(transport, repository, digest, context.signal)
    : undefined;
  if (present !== undefined) return artifact.entry;
  await (0,effect/* performEffect */.d)('registry.attach', context, async (signal) => {
    const uploads = missing.map(blob_source/* blobFromBytes */.x);
    await Promise.all(
      uploads.map((blob) => uploadBlob(transport, repository, blob, undefined, signal)),
    );
    const { mediaType } = artifact.entry;
    const pushed = await putManifest(
      transport,
      repository,
      digest,
      artifact.bytes,
      mediaType,
      signal,
    );
    if (pushed.subject === undefined && attachment.listing === 'at-once') {
      await addWhereMissing(transport, repository, subject.digest, [artifact.entry], signal);
    }
  });
  return artifact.entry;
}

async function missingBlobs(
  transport           ,
  repository        ,
  blobs                       ,
  signal             ,
)                                 {
  const byDigest = new Map(blobs.map((bytes) => [(0,vocabulary/* digestOf */.ol)(bytes), bytes]         ));
  const asked = [...byDigest].map(async ([digest, bytes]) =>
    (await hasBlob(transport, repository, digest, signal)) ? [] : [bytes],
  );
  return (await Promise.all(asked)).flat();
}

/**
 * Puts known artifacts back into the list of a subject's referrers, where they are missing.
 * @param transport the registry
 * @param repository its path
 * @param subject whose list
 * @param artifacts what it has to hold
 * @param context signal and fence
 * @throws OCI_NOT_FOUND where an artifact itself is gone
 */
async function completeReferrers(
  transport           ,
  repository        ,
  subject        ,
  artifacts                   ,
  context               ,
)                {
  const { signal } = context;
  const missing = await unlistedReferrers(transport, repository, subject, artifacts, signal);
  const entries               = [];
  for (const digest of missing) {
    const entry = await referrerEntry(transport, repository, digest, signal);
    if (entry === undefined) throw artifactGone(transport, repository, digest);
    entries.push(entry);
  }
  if (entries.length === 0) return;
  await (0,effect/* performEffect */.d)('registry.attach', context, async (inner) => {
    await addWhereMissing(transport, repository, subject, entries, inner);
  });
}

/**
 * @param transport the registry
 * @param repository its path
 * @param subject whose list
 * @param artifacts what the list has to hold
 * @param signal ends it
 * @returns those that it lacks; of a list under the fallback tag also those that it does not describe, because a
 *   policy engine that looks for a type passes them over
 */
async function unlistedReferrers(
  transport           ,
  repository        ,
  subject        ,
  artifacts                   ,
  signal             ,
)                             {
  if (artifacts.length === 0) return [];
  const { kind, descriptors } = await listReferrers(transport, repository, subject, signal);
  const good = descriptors.filter((entry) => kind === 'api' || isDescribed(entry));
  const known = new Set(good.map(({ digest }) => digest));
  return [...new Set(artifacts)].filter((digest) => !known.has(digest));
}

/** Distribution specification, "Referrers Tag Schema": an entry has the type and the annotations of its manifest. */
function isDescribed({ artifactType, annotations }            )          {
  return artifactType !== undefined && artifactType !== '' && annotations !== undefined;
}

/** A registry with the API may leave out OCI-Subject: its own list is asked before the tag is written. */
async function addWhereMissing(
  transport           ,
  repository        ,
  subject        ,
  entries                       ,
  signal             ,
)                {
  const byApi = await listByApi(transport, repository, subject, signal);
  const digests = new Set((byApi ?? []).map((descriptor) => descriptor.digest));
  const missing = entries.filter((entry) => !digests.has(entry.digest));
  if (missing.length === 0) return;
  if (byApi !== undefined) {
    throw (0,error_codes/* ociError */.Y)('OCI_REFERRERS_INCOMPLETE', {
      message: `Expected the referrers API of ${transport.options.registry} to list what was attached to ${repository}@${subject}; it does not.`,
      remedy:
        'Run it again; if it stays so, look at the registry: its index of referrers is behind.',
      facts: { registry: transport.options.registry, repository, subject },
    });
  }
  await addToFallbackIndex(transport, repository, subject, missing, signal);
}

/** Guidelines for artifact usage (OCI image specification, manifest): empty configuration, artifactType set. */
function prepare(
  subject                                                   ,
  attachment            ,
)                   {
  const { artifactType, annotations } = attachment;
  const isEmpty = attachment.layers.length === 0;
  const layers = isEmpty
    ? [{ mediaType: media_types/* mediaTypes */.I.ociEmpty, bytes: emptyConfig }]
    : attachment.layers;
  const manifest = {
    schemaVersion: 2,
    mediaType: media_types/* mediaTypes */.I.ociManifest,
    artifactType,
    config: {
      mediaType: media_types/* mediaTypes */.I.ociEmpty,
      digest: (0,vocabulary/* digestOf */.ol)(emptyConfig),
      size: emptyConfig.byteLength,
    },
    layers: layers.map((layer) => ({
      mediaType: layer.mediaType,
      digest: (0,vocabulary/* digestOf */.ol)(layer.bytes),
      size: layer.bytes.byteLength,
      annotations: 'annotations' in layer ? layer.annotations : undefined,
    })),
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
    annotations,
  };
  const bytes = Buffer.from((0,canonical_json/* canonicalJson */.d)(manifest));
  const entry             = {
    mediaType: media_types/* mediaTypes */.I.ociManifest,
    digest: (0,vocabulary/* digestOf */.ol)(bytes),
    size: bytes.byteLength,
    artifactType,
    ...(annotations === undefined ? {} : { annotations: { ...annotations } }),
  };
  return { entry, bytes, blobs: [emptyConfig, ...attachment.layers.map((layer) => layer.bytes)] };
}

function artifactGone(transport           , repository        , digest        )        {
  return (0,error_codes/* ociError */.Y)('OCI_NOT_FOUND', {
    message: `Expected ${transport.options.registry}/${repository} to hold the recorded artifact ${digest}; it does not.`,
    remedy: 'Sign the image again: the registry lost its papers.',
    facts: { registry: transport.options.registry, repository, digest },
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var secret = __webpack_require__(1715);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/challenge.js
var src_challenge = __webpack_require__(33830);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/http-answer.js
var http_answer = __webpack_require__(54094);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/authorizer.js




                                                                     





const tokenSchema = schemas/* object */.Ikc({
    token: schemas/* string */.YjP().min(1).optional(),
    access_token: schemas/* string */.YjP().min(1).optional(),
    expires_in: schemas/* number */.aig().nonnegative().optional(),
  })
  .refine((answer) => (answer.token ?? answer.access_token) !== undefined, 'expected a token');

                       
                         
                             
 

/** A token lives 60 s where its service does not say (token authentication specification). */
const defaultTokenSeconds = 60;
const maximumTokenBytes = 262_144;

/** What a registry asked for before it answered. */
                                                             

/** Knows how a registry wants to be asked: with nothing, a password, or a token of its token service. */
class Authorizer {
           #registry        ;
           #base     ;
           #source                              ;
           #userAgent        ;
           #clock       ;
           #tokens = new Map                     ();
  #credential                                             ;
  #sendsPassword = false;
  #kind                     = 'none';

  constructor(options   
                     
              
                                         
                      
                             
   ) {
    this.#registry = options.registry;
    this.#base = options.base;
    this.#source = options.source;
    this.#userAgent = options.userAgent;
    this.#clock = options.clock ?? time/* systemClock */.ml;
  }

  /** What the registry asked for until now. */
  get kind()                     {
    return this.#kind;
  }

  /** @returns the header to send before any challenge, from what earlier answers taught */
  async header(scopes                   , signal             )                              {
    const cached = this.#tokens.get(scopeKey(scopes));
    if (cached !== undefined && cached.expiresAt > this.#clock.now()) {
      return `Bearer ${cached.token.reveal()}`;
    }
    if (!this.#sendsPassword) return undefined;
    const credential = await this.#read(signal);
    return credential?.kind === 'basic' ? basicHeader(credential) : undefined;
  }

  /**
   * Answers a 401: gets a new token, or the password.
   * @param challenge the WWW-Authenticate header
   * @param scopes what is wanted
   * @param sent the header that was refused
   * @returns another header, or undefined where nothing better is known
   */
  async answer(
    challenge               ,
    scopes                   ,
    sent                    ,
    signal             ,
  )                              {
    this.#tokens.delete(scopeKey(scopes));
    const credential = await this.#read(signal);
    for (const offered of (0,src_challenge/* parseChallenges */.u)(challenge)) {
      if (offered.scheme === 'bearer') {
        this.#kind = 'bearer';
        if (credential?.kind === 'bearer')
          return fresh(`Bearer ${credential.token.reveal()}`, sent);
        return `Bearer ${(await this.#token(offered, scopes, credential, signal)).reveal()}`;
      }
      if (offered.scheme === 'basic' && credential?.kind === 'basic') {
        this.#kind = 'basic';
        this.#sendsPassword = true;
        return fresh(basicHeader(credential), sent);
      }
    }
    return undefined;
  }

  #read(signal             )                                  {
    if (this.#credential === undefined) {
      this.#credential = this.#source?.(this.#registry, signal) ?? Promise.resolve(undefined);
      // A helper that failed once may work later: only an answer is kept.
      this.#credential.catch(() => (this.#credential = undefined));
    }
    return this.#credential;
  }

  async #token(
    challenge           ,
    scopes                   ,
    credential                        ,
    signal             ,
  )                  {
    const realm = this.#realm(challenge.parameters.get('realm'));
    const service = challenge.parameters.get('service');
    const asked = challenge.parameters.get('scope');
    const wanted = mergeScopes(scopes, asked);
    const request = tokenRequest(realm, service, wanted, credential, this.#userAgent);
    const subject = { registry: this.#registry, what: `a token of ${realm.host}` };
    let response            ;
    try {
      response = await (0,http_answer/* askHttp */.w)(request.url, { ...request.question, signal });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw (0,answer/* connectionFault */.x$)(error);
    }
    if (response.status !== 200) {
      const problems = await (0,answer/* readProblems */.V8)(response);
      throw new answer_fault/* AnswerFault */.v((0,answer/* answerError */.n)(subject, response.status, problems), response);
    }
    const bytes = await (0,answer/* readBounded */.CB)(response, maximumTokenBytes, subject);
    const parsed = tokenSchema.safeParse((0,answer/* parseJson */.qF)(bytes));
    const text = parsed.data?.token ?? parsed.data?.access_token;
    if (text === undefined) throw (0,answer/* invalidAnswer */.k_)(subject, 'it has no token');
    const seconds = parsed.data?.expires_in ?? defaultTokenSeconds;
    const token = new secret/* Secret */.z(text);
    // A tenth of its life is kept back: it must last until the request has arrived.
    this.#tokens.set(scopeKey(scopes), { token, expiresAt: this.#clock.now() + seconds * 900 });
    return token;
  }

  #realm(text                    )      {
    const realm = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
    const isSafe =
      realm?.protocol === 'https:' ||
      (realm?.protocol === 'http:' &&
        (0,loopback/* isLoopback */.U)(realm.hostname) &&
        realm.hostname === this.#base.hostname);
    if (realm !== undefined && isSafe && realm.username === '' && realm.password === '')
      return realm;
    throw (0,error_codes/* ociError */.Y)('OCI_TOKEN_REALM_REFUSED', {
      message: `Expected ${this.#registry} to name a token service by https; found ${JSON.stringify((text ?? 'none').slice(0, 200))}.`,
      remedy:
        'Configure the registry’s token realm as an https URL: credentials are not sent in the clear.',
      facts: { registry: this.#registry },
    });
  }
}

function fresh(header        , sent                    )                     {
  return header === sent ? undefined : header;
}

function basicHeader(credential                                        )         {
  const pair = `${credential.username}:${credential.password.reveal()}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}

function scopeKey(scopes                   )         {
  return [...scopes].sort().join(' ');
}

/** Our scopes, and those of the challenge that concern something else. */
function mergeScopes(scopes                   , asked                    )                    {
  const merged = [...scopes];
  for (const scope of (asked ?? '').split(' ')) {
    const resource = scope.slice(0, scope.lastIndexOf(':') + 1);
    if (resource === '' || merged.some((ours) => ours.startsWith(resource))) continue;
    merged.push(scope);
  }
  return merged;
}

/** A token is asked for by GET with a password or nothing, by POST (OAuth2) with an identity token. */
function tokenRequest(
  realm     ,
  service                    ,
  scopes                   ,
  credential                        ,
  userAgent        ,
)                                                       {
  if (credential?.kind === 'identity-token') {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: credential.token.reveal(),
      client_id: 'waybill',
      ...(service === undefined ? {} : { service }),
      ...(scopes.length === 0 ? {} : { scope: scopes.join(' ') }),
    });
    return {
      url: realm,
      question: {
        method: 'POST',
        body: Buffer.from(form.toString()),
        headers: {
          'user-agent': userAgent,
          'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        },
      },
    };
  }
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  const headers = {
    'user-agent': userAgent,
    ...(credential?.kind === 'basic' ? { authorization: basicHeader(credential) } : {}),
  };
  return { url, question: { method: 'GET', headers } };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/ping.js

                                                

/**
 * Proves that a registry answers, and takes the credentials (distribution specification, "Determining
 * Support": `GET /v2/` answers 200).
 * @param transport the registry
 * @param signal ends it
 * @throws OCI_ANSWER_INVALID and those of the transport
 */
async function pingRegistry(transport           , signal             )                {
  const request = {
    method: 'GET',
    url: transport.url('/v2/'),
    scopes: [],
    what: 'the registry API (/v2/)',
    expect: [200],
  }         ;
  await transport.send(request, signal, async ({ response, subject }) => {
    response.cancel();
    const type = response.header('content-type') ?? '';
    if (/^text\/html/i.test(type)) throw (0,answer/* invalidAnswer */.k_)(subject, 'it answered with a web page');
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/capabilities.js

                                                          




                                                

/**
 * Where a registry keeps what is attached to an image: in a list of its own, under the fallback tag, or
 * nobody knows before something was pushed, because it answers only that the repository is absent.
 */
const referrersSupports = (/* unused pure expression or super */ null && (['api', 'fallback-tag', 'unknown']))         ;
                                                                  

/** What a registry can do, as it was seen; never concluded from its name. */
                                       
                                       
                                                                                                              
                                      
                                                                                  
                                              
 

/** A digest that nothing has: its list of referrers is empty wherever there is such a list. */
const nothing = (0,vocabulary/* digestOf */.ol)('waybill asks whether there is a list of referrers');

/**
 * Asks what a registry can do for a repository. Nothing is written, so nothing is learnt here about pushing:
 * that a blob is taken in one piece, or mounted, is tried where it is pushed, and done otherwise where refused.
 * @param transport the registry
 * @param repository its path; it need not exist
 * @param signal ends it
 * @throws OCI_UNAUTHORIZED, OCI_FORBIDDEN, OCI_ANSWER_INVALID and those of the transport: a registry that
 * fails is not one that cannot
 */
async function probeCapabilities(
  transport           ,
  repository        ,
  signal             ,
)                                {
  (0,names/* checkRepository */.n_)(repository);
  await pingRegistry(transport, signal);
  const referrers = await referrersSupport(transport, repository, signal);
  const tags = await tagsSupport(transport, repository, signal);
  return { referrers, tags, authentication: transport.options.authorizer.kind };
}

/** Distribution specification, "Unavailable Referrers API": 404 says that there is none; an empty list is a list. */
async function referrersSupport(
  transport           ,
  repository        ,
  signal             ,
)                            {
  return transport.send(
    {
      method: 'GET',
      url: transport.url(`/v2/${repository}/referrers/${nothing}`),
      headers: { accept: media_types/* mediaTypes */.I.ociIndex },
      scopes: [(0,names/* scope */.z8)(repository, 'pull')],
      repository,
      what: 'a list of referrers',
      expect: [200, ...lacksReferrersApi],
    },
    signal,
    async (answered) => {
      if ((await readPage(answered)) !== undefined) return 'api';
      const isRepositoryAbsent = answered.problems.some(({ code }) => code === 'NAME_UNKNOWN');
      return isRepositoryAbsent ? 'unknown' : 'fallback-tag';
    },
  );
}

async function tagsSupport(
  transport           ,
  repository        ,
  signal             ,
)                                        {
  return transport.send(
    {
      method: 'GET',
      url: transport.url(`/v2/${repository}/tags/list?n=1`),
      scopes: [(0,names/* scope */.z8)(repository, 'pull')],
      repository,
      what: 'the list of tags',
      expect: [200, 401, 403, 404, 405, 501],
    },
    signal,
    async ({ response, problems }) => {
      if (response.status === 200) {
        response.cancel();
        return 'listed';
      }
      const isAbsent = problems.some(({ code }) => code === 'NAME_UNKNOWN' || code === 'NOT_FOUND');
      return response.status === 404 && isAbsent ? 'listed' : 'refused';
    },
  );
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/read-once.js
                                                         

/** A list of more looked-up referrers than this is read anew. */
const mostKept = 64;
const largestKept = 64 * 1024;

/**
 * Manifests that were read while a list of referrers was looked through, each kept for the next reading of it: to judge
 * a referrer costs one request less. Each is given once, so that nothing is believed that was read long ago.
 */
class ReadOnce {
           #manifests = new Map                      ();

  /**
   * @param repository the path of the repository
   * @param read a manifest of it, verified against its digest
   */
  keep(repository        , read              )       {
    if (this.#manifests.size >= mostKept || read.bytes.byteLength > largestKept) return;
    this.#manifests.set(`${repository}@${read.descriptor.digest}`, read);
  }

  /**
   * @param repository the path of the repository
   * @param reference a tag or a digest; a tag is never kept
   * @returns what was read by that digest, once
   */
  take(repository        , reference        )                           {
    const key = `${repository}@${reference}`;
    const found = this.#manifests.get(key);
    this.#manifests.delete(key);
    return found;
  }

  /** Forgets what was not taken: another list is looked through. */
  clear()       {
    this.#manifests.clear();
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/reference.js
var reference = __webpack_require__(52546);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/tag-list.js





                                                

const maximumTags = 100_000;

const tagsSchema = schemas/* object */.Ikc({ tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() });

/**
 * Lists a repository's tags, all pages (distribution specification, "Listing Tags").
 * @param transport the registry
 * @param repository its path
 * @param signal ends it
 * @returns the tags, sorted; empty where the repository is absent
 * @throws OCI_ANSWER_INVALID and those of the transport
 */
async function listTags(
  transport           ,
  repository        ,
  signal             ,
)                             {
  (0,names/* checkRepository */.n_)(repository);
  const tags           = [];
  let url                  = transport.url(`/v2/${repository}/tags/list`);
  while (url !== undefined && tags.length < maximumTags) {
    const asked      = url;
    url = await transport.send(
      {
        method: 'GET',
        url: asked,
        scopes: [(0,names/* scope */.z8)(repository, 'pull')],
        repository,
        what: 'the list of tags',
        expect: [200, 404],
      },
      signal,
      async (answered) => {
        if (answered.response.status === 404) {
          requireAbsence(answered);
          return undefined;
        }
        const { response, subject, touch } = answered;
        const bytes = await (0,answer/* readBounded */.CB)(response, maximumManifestBytes, subject, touch);
        const page = tagsSchema.safeParse((0,answer/* parseJson */.qF)(bytes));
        if (!page.success) throw (0,answer/* invalidAnswer */.k_)(subject, 'it is no list of tags');
        tags.push(...(page.data.tags ?? []));
        return nextPage(response, asked, subject);
      },
    );
  }
  return tags.sort();
}

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/retry.js
var retry = __webpack_require__(63221);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/transport.js



                                                  



/** One request to a registry. */
                                  
                                                                        
                                                                    
                    
                                                      
                                                                 
                                                               
                                     
                        
                               
                                                                                          
                          
                                                                 
                                     
                                                                                                         
                                       
 

/** What the handler of an answer gets beside it. */
                           
                                
                            
                                                                              
                                              
                                                                            
                             
 

/** How the transport behaves. */
                                   
                            
                     
                                  
                             
                                        
                                    
                                          
                                    
 

const maximumRedirects = 5;
/** Whoever sends slower than this does not want to be read. */
const slowestBytesPerMillisecond = 32;
/** A host that refuses connections five times within seconds does not come back within the deadline. */
const maximumConnectionFaults = 5;
const maximumAttempts = 10;
/** How often what may pass soon is asked: within a second or two it has. */
const maximumPassing = 4;

/** Sends requests to one registry: with its credentials, again where that can help, verified redirects. */
class Transport {
           options                  ;

  constructor(options                  ) {
    this.options = options;
  }

  /** @returns a URL below the registry's base; `path` begins with `/v2/` and is made of checked parts */
  url(path        )      {
    return new URL(path, this.options.base);
  }

  /**
   * Sends a request until it is answered.
   * @param request what to ask
   * @param signal ends it
   * @param handle reads the answer; a connection that breaks meanwhile is worth another try
   * @throws the error for an unexpected status, OCI_UNREACHABLE, DEADLINE_EXCEEDED, or what `handle` throws
   */
  async send   (
    request                 ,
    signal             ,
    handle                                    ,
  )             {
    const subject = this.#subject(request);
    const milliseconds = this.patience(request.bytes ?? 0);
    // The deadline of the tries alone would not end an answer that comes byte by byte.
    return (0,cancellation/* withDeadline */.NE)((0,answer/* describe */.q0)(subject), milliseconds, signal, async (inner) =>
      this.repeat(subject, inner, async () => this.once(request, inner, handle)),
    );
  }

  /** @returns how long a body of this size may take, in milliseconds */
  patience(bytes        )         {
    return this.options.deadlineMilliseconds + bytes / slowestBytesPerMillisecond;
  }

  /** Repeats an act of several requests as one, where a connection or the registry failed for a while. */
  async repeat   (subject         , signal             , act                  )             {
    let faults = 0;
    let passing = 0;
    const attempt = async ()                      => {
      try {
        return { outcome: 'done', value: await act() };
      } catch (error) {
        if (signal.aborted) return { outcome: 'final', error: signal.reason };
        if (error instanceof answer/* ConnectionFault */.dn) {
          faults += 1;
          const failure = (0,answer/* unreachable */.HB)(subject, error);
          const isFinal =
            faults >= maximumConnectionFaults || /CERT|SELF_SIGNED/.test(error.message);
          return isFinal
            ? { outcome: 'final', error: failure }
            : { outcome: 'again', reason: error.message, error: failure };
        }
        if (error instanceof answer_fault/* AnswerFault */.v) {
          if (error.mayPass) passing += 1;
          const isAgain = error.isTransient || (error.mayPass && passing < maximumPassing);
          if (!isAgain) return { outcome: 'final', error: error.error };
          return {
            outcome: 'again',
            reason: `status ${error.status}`,
            error: error.error,
            ...(error.afterMilliseconds === undefined
              ? {}
              : { afterMilliseconds: error.afterMilliseconds }),
          };
        }
        return { outcome: 'final', error };
      }
    };
    const { value } = await (0,retry/* retry */.L)(attempt, {
      signal,
      deadlineMilliseconds: this.options.deadlineMilliseconds,
      maximumAttempts,
      firstDelayMilliseconds: this.options.firstDelayMilliseconds,
      ...(this.options.clock === undefined ? {} : { clock: this.options.clock }),
    });
    return value;
  }

  /**
   * Sends a request once (twice where the registry first asks who is there).
   * @throws ConnectionFault, AnswerFault, or what `handle` throws
   */
  async once   (
    request                 ,
    signal             ,
    handle                                    ,
  )             {
    const idle = new IdleTimer(this.options.idleMilliseconds);
    try {
      const attemptSignal = AbortSignal.any([signal, idle.signal]);
      const response = await this.#authorized(request, attemptSignal, idle.touch);
      const value = await this.#handled(request, response, idle.touch, handle);
      // Who gives the answer itself goes on reading it.
      if (!Object.is(value, response)) response.cancel();
      return value;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (idle.signal.aborted) throw new answer/* ConnectionFault */.dn(idle.message);
      throw error;
    } finally {
      idle.stop();
    }
  }

  /** @throws AnswerFault, or what `handle` throws; nothing is left of the answer then */
  async #handled   (
    request                 ,
    response            ,
    touch            ,
    handle                                    ,
  )             {
    const subject = this.#subject(request);
    try {
      const problems = response.status >= 400 ? await (0,answer/* readProblems */.V8)(response) : [];
      if (!request.expect.includes(response.status))
        throw new answer_fault/* AnswerFault */.v(
          (0,answer/* answerError */.n)(subject, response.status, problems),
          response,
          problems.some(({ code }) => request.mayPass?.includes(code) === true),
        );
      return await handle({ response, subject, problems, touch });
    } catch (error) {
      response.cancel();
      throw error;
    }
  }

  #subject(request                 )          {
    const { what, repository } = request;
    const { registry } = this.options;
    return repository === undefined ? { registry, what } : { registry, repository, what };
  }

  async #authorized(
    request                 ,
    signal             ,
    touch            ,
  )                      {
    const { authorizer } = this.options;
    const mayAuthorize = request.url.origin === this.options.base.origin;
    const sent = mayAuthorize ? await authorizer.header(request.scopes, signal) : undefined;
    const response = await this.#follow(request, sent, signal, touch);
    if (response.status !== 401 || !mayAuthorize) return response;
    const challenge = response.header('www-authenticate');
    const header = await authorizer.answer(challenge, request.scopes, sent, signal);
    if (header === undefined) return response;
    response.cancel();
    return this.#follow(request, header, signal, touch);
  }

  /** Follows redirects of reads by hand: the credentials never leave for another origin. */
  async #follow(
    request                 ,
    authorization                    ,
    signal             ,
    touch            ,
  )                      {
    let url = request.url;
    for (let step = 0; step <= maximumRedirects; step += 1) {
      const isOwn = url.origin === this.options.base.origin;
      const response = await this.#fetch(
        request,
        url,
        isOwn ? authorization : undefined,
        signal,
        touch,
      );
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (![301, 302, 303, 307, 308].includes(response.status) || !isRead) return response;
      response.cancel();
      url = this.#redirected(request, url, response.header('location'));
    }
    throw this.#redirectRefused(
      request,
      `more than ${maximumRedirects} redirects follow each other`,
    );
  }

  #redirected(request                 , from     , location               )      {
    if (location === null || !URL.canParse(location, from.href)) {
      throw (0,answer/* invalidAnswer */.k_)(this.#subject(request), 'it redirects without a valid Location');
    }
    const to = new URL(location, from);
    const isSecure =
      to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
    if (isSecure && to.username === '' && to.password === '') return to;
    throw this.#redirectRefused(request, `the redirect to ${to.protocol}//${to.host} is not safe`);
  }

  #redirectRefused(request                 , why        )        {
    const subject = this.#subject(request);
    return (0,error_codes/* ociError */.Y)('OCI_REDIRECT_REFUSED', {
      message: `Expected ${subject.registry} to serve ${request.what} or to redirect to where it is by https; ${why}.`,
      remedy: "Look at the registry's storage and redirect settings.",
      facts: { registry: subject.registry },
    });
  }

  async #fetch(
    request                 ,
    url     ,
    authorization                    ,
    signal             ,
    touch            ,
  )                      {
    const body = request.body?.();
    let sourceFault                   ;
    const watched =
      body === undefined || body instanceof Uint8Array
        ? body
        : watch(body, touch, (error) => {
            sourceFault =
              error instanceof Error ? error : new Error((0,src_error/* messageOf */.bD)(error), { cause: error });
          });
    try {
      return await (0,http_answer/* askHttp */.w)(url, {
        method: request.method,
        headers: {
          'user-agent': this.options.userAgent,
          ...request.headers,
          ...(authorization === undefined ? {} : { authorization }),
        },
        body: watched,
        signal,
      });
    } catch (error) {
      // What the source of a body throws is its own error, not a fault of the connection.
      if (sourceFault !== undefined) throw sourceFault;
      throw (0,answer/* connectionFault */.x$)(error);
    }
  }
}

async function* watch(
  body                           ,
  touch            ,
  onFault                          ,
)                                              {
  try {
    for await (const piece of body) {
      touch();
      yield piece;
    }
  } catch (error) {
    onFault(error);
    throw error;
  }
}

/** Aborts its signal where nothing happened for a while. */
class IdleTimer {
           #controller = new AbortController();
           #timer                ;
           message        ;

  constructor(milliseconds        ) {
    this.message = `nothing came for ${milliseconds} ms`;
    this.#timer = setTimeout(() => {
      this.#controller.abort(new answer/* ConnectionFault */.dn(this.message));
    }, milliseconds);
  }

  get signal()              {
    return this.#controller.signal;
  }

           touch = ()       => {
    this.#timer.refresh();
  };

  stop()       {
    clearTimeout(this.#timer);
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/registry-client.js





                                                   


                                                         


                                                          










/** How a registry is reached. */
                                        
                               
                            
                                                 
                                     
                                          
                               
                                                                               
                                       
                              
                                                                                                              
                                         
                                                                                 
                                     
                                           
                         
 

/** A manifest as it was read: `bytes` have the descriptor's digest and size. */
                               
                                  
                         
                              
 

/** How a pushed blob got there: it was there, came from another repository, or was sent. */
const blobOutcomes = (/* unused pure expression or super */ null && (['existed', 'mounted', 'uploaded']))         ;
                                                        

/** What pushing a blob gives. */
                             
                          
                        
                                
 

/** An artifact that is attached to an image: each layer is small and held in memory. */
                             
                                
                                                          
                             
                               
                               
                                                            
      
 

/** What is done with a registry. `repository` is the path without the host; `reference` a tag or a digest. */
                                 
                               
                            
                                                                   
                        
                                                                          
                                                                  
                                                                                                                  
                                                                                  
                                                                   
                                                                             
                            
           
                       
                                                    
                                               
                     
                                                                                                                   
             
                       
                                                    
                                                 
                                                                
                                                                                                                  
           
                       
                       
                                              
                         
                                                                                         
                                                                                              
                                                                                                               
                                                                                              
                                                                                     
                                                           
                                                                                                                     
            
                       
                   
                                                 
                                    
     
                                                                                                                    
                                                                                            
     
         
                       
                                                               
                           
                                                         
                         
                                                                                                                       
                    
                       
                    
                                 
                                
     
                                                                                                                   
                                                                                                                  
                  
     
                    
                       
                    
                                 
                   
 

const defaultDeadline = 60_000;
/** An upload may repeat for as long as its effect allows; its deadline ends it. */
const uploadDeadline = effect/* effects */.z['registry.push-blob'].deadline;
const defaultIdle = 30_000;
const defaultFirstDelay = 250;

/**
 * @param options how the registry is reached
 * @returns its client; nothing is asked before the first call
 * @throws OCI_REFERENCE_INVALID where `registry` is no host
 */
function createRegistryClient(options                       )                 {
  const transport = createTransport(options, options.deadlineMilliseconds ?? defaultDeadline);
  const uploads = new Transport({ ...transport.options, deadlineMilliseconds: uploadDeadline });
  const { signal } = options;
  const context                = {
    signal,
    ...(options.fence === undefined ? {} : { fence: options.fence }),
  };
  const resolve = async (repository        , reference        )                                  =>
    (await readManifest(transport, repository, reference, signal))?.descriptor;
  const lookedUp = new ReadOnce();
  const read = async (repository        , reference        )                        => {
    const found =
      lookedUp.take(repository, reference) ??
      (await readManifest(transport, repository, reference, signal));
    if (found !== undefined) return found;
    const subject = { registry: options.registry, repository, what: `the manifest ${reference}` };
    throw (0,answer/* answerError */.n)(subject, 404, []);
  };
  return {
    registry: options.registry,
    ping: async () => pingRegistry(transport, signal),
    capabilities: async (repository) => probeCapabilities(transport, repository, signal),
    resolve,
    readManifest: read,
    readBlob: async (repository, descriptor, { maximumBytes }) =>
      readBlob(transport, repository, descriptor, maximumBytes, signal),
    streamBlob: (repository, descriptor) => streamBlob(transport, repository, descriptor, signal),
    hasBlob: async (repository, digest) => hasBlob(transport, repository, digest, signal),
    pushBlob: async (repository, source, { mountFrom } = {}) => {
      const { digest, size } = source;
      if (await hasBlob(transport, repository, digest, signal)) {
        return { digest, size, outcome: 'existed' };
      }
      const outcome = await (0,effect/* performEffect */.d)('registry.push-blob', context, async (inner) =>
        uploadBlob(uploads, repository, source, mountFrom, inner),
      );
      return { digest, size, outcome };
    },
    pushManifest: async (repository, bytes, mediaType) => {
      const digest = (0,vocabulary/* digestOf */.ol)(bytes);
      const present = await resolve(repository, digest);
      if (present !== undefined) return present;
      await (0,effect/* performEffect */.d)('registry.push-manifest', context, async (inner) =>
        putManifest(transport, repository, digest, bytes, mediaType, inner),
      );
      return { mediaType, digest, size: bytes.byteLength };
    },
    tag: async (repository, { digest }, tag) => {
      (0,names/* checkTag */.Bs)(tag);
      if ((await resolve(repository, tag))?.digest === digest) return;
      const { bytes, descriptor } = await read(repository, digest);
      await (0,effect/* performEffect */.d)('registry.tag', context, async (inner) => {
        await putManifest(transport, repository, tag, bytes, descriptor.mediaType, inner);
        const after = await readManifest(transport, repository, tag, inner);
        if (after?.descriptor.digest === digest) return;
        const subject = { registry: options.registry, repository, what: `the tag ${tag}` };
        throw (0,answer/* digestMismatch */.H3)(subject, digest, after?.descriptor.digest ?? 'nothing');
      });
    },
    listTags: async (repository) => listTags(transport, repository, signal),
    referrers: async (repository, digest, { artifactType } = {}) => {
      const listed = await listReferrers(transport, repository, digest, signal);
      lookedUp.clear();
      const keep = (manifest              )       => {
        lookedUp.keep(repository, manifest);
      };
      const { descriptors } = listed;
      const typed = await withTrueTypes(transport, repository, descriptors, signal, keep);
      return typed.filter(
        (descriptor) => artifactType === undefined || descriptor.artifactType === artifactType,
      );
    },
    attach: async (repository, subject, attachment, { listing = 'at-once' } = {}) =>
      attachArtifact(transport, repository, subject, { ...attachment, listing }, context),
    unlistedReferrers: async (repository, subject, artifacts) =>
      unlistedReferrers(transport, repository, subject, artifacts, signal),
    completeReferrers: async (repository, subject, artifacts) =>
      completeReferrers(transport, repository, subject, artifacts, context),
  };
}

function createTransport(options                       , deadlineMilliseconds        )            {
  const { registry } = options;
  if (!(0,reference/* isRegistryHost */.EV)(registry)) {
    throw (0,error_codes/* ociError */.Y)('OCI_REFERENCE_INVALID', {
      message: `Expected a registry host, host or host:port; found ${JSON.stringify(registry.slice(0, 300))}.`,
      remedy: 'Write only the host of the registry, without scheme and path.',
    });
  }
  const hostname = registry.replace(/:\d+$/, '');
  const scheme = options.scheme ?? ((0,loopback/* isLoopback */.U)(hostname) ? 'http' : 'https');
  const base = new URL(`${scheme}://${registry}/`);
  const userAgent = options.userAgent ?? 'waybill';
  const authorizer = new Authorizer({
    registry,
    base,
    source: options.credentials,
    userAgent,
    clock: options.clock,
  });
  return new Transport({
    registry,
    base,
    authorizer,
    userAgent,
    deadlineMilliseconds,
    idleMilliseconds: options.idleMilliseconds ?? defaultIdle,
    firstDelayMilliseconds: options.firstDelayMilliseconds ?? defaultFirstDelay,
    clock: options.clock,
  });
}


/***/ })

};
})
