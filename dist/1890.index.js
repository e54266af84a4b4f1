(function (exports, __distFolder) {'use strict';
exports.ids = [1890];
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

/***/ 50747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QN: () => (/* binding */ parseBundle),
/* harmony export */   l5: () => (/* binding */ bundleMediaType),
/* harmony export */   n: () => (/* binding */ encodeBundle),
/* harmony export */   p4: () => (/* binding */ keyHint),
/* harmony export */   vH: () => (/* binding */ signedWith)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99348);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12194);




/** The media type of a sigstore bundle, and the artifact type of the referrer that carries it. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** A bundle with a key. One with a certificate is read by `sigstore/`. */
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
  mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(bundleMediaType),
  verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    publicKey: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional() }),
    // A key that the policy names needs neither log nor timestamp: they are passed over, not believed.
    tlogEntries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).max(16).optional(),
    timestampVerificationData: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
  }),
  dsseEnvelope: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .envelopeSchema */ .si,
});

/** A parsed bundle: the envelope and the id of the key that is said to have signed it. */
                            
                              
                                                    
 

/**
 * @param envelope a signed envelope without key ids: go-securesystemslib, which cosign verifies with, compares
 *   them with ids of its own (of the SSH form) and skips a signature whose id is another
 * @param keyId the id of the key that signed
 * @returns the bundle's bytes, as `cosign verify --key` reads them; the hint is base64 of the id, as cosign writes it
 */
function encodeBundle(envelope          , keyId        )             {
  const bundle = {
    mediaType: bundleMediaType,
    verificationMaterial: { publicKey: { hint: keyHint(keyId) } },
    dsseEnvelope: envelope,
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
}

/**
 * @param bytes a bundle's JSON
 * @returns its envelope and the hint; nothing is verified yet
 * @throws ENVELOPE_INVALID
 */
function parseBundle(bytes            )            {
  const result = bundleSchema.safeParse((0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, 'a sigstore bundle'));
  if (!result.success)
    throw (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .envelopeInvalid */ .ye)('a sigstore bundle with a key', (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .describeIssues */ .w)(result.error).join('; '));
  const { hint } = result.data.verificationMaterial.publicKey;
  return {
    envelope: result.data.dsseEnvelope,
    hintedKeyId: hint === undefined || hint === '' ? undefined : keyIdOfHint(hint),
  };
}

/**
 * @param keyId the id of the key that signed
 * @returns the hint of a bundle: base64 of the id, as cosign writes it
 */
function keyHint(keyId        )         {
  return Buffer.from(keyId.slice('sha256:'.length), 'hex').toString('base64');
}

function keyIdOfHint(hint        )         {
  const bytes = Buffer.from(hint, 'base64');
  return bytes.byteLength === 32 && bytes.toString('base64') === hint
    ? `sha256:${bytes.toString('hex')}`
    : hint;
}

const certificateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    certificate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
    x509CertificateChain: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
  }),
});

/**
 * @param bytes a bundle's JSON
 * @returns whether a key or a certificate is said to have signed it: nothing is verified yet
 * @throws ENVELOPE_INVALID where it is no JSON
 */
function signedWith(bytes            )                        {
  const { data } = certificateSchema.safeParse((0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, 'a sigstore bundle'));
  const { certificate, x509CertificateChain } = data?.verificationMaterial ?? {};
  return (certificate ?? x509CertificateChain ?? undefined) === undefined ? 'key' : 'certificate';
}


/***/ }),

/***/ 59014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ signedBundle)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/bundle.js
var src_bundle = __webpack_require__(50747);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/dsse.js
var dsse = __webpack_require__(12194);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/sigstore/der.js
var der = __webpack_require__(84693);
// EXTERNAL MODULE: ./node_modules/@waybill/supply-chain/src/signing/signing-service.js
var signing_service = __webpack_require__(29362);
;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/timestamp-authority.js




const service = 'the timestamp authority';
const maximumAnswerBytes = 256 * 1024;

/** 2.16.840.1.101.3.4.2.1, SHA-256, as an AlgorithmIdentifier without parameters but NULL. */
const sha256Identifier = Buffer.from('300d06096086480165030402010500', 'hex');

/**
 * Asks for a timestamp over a signature (RFC 3161, with its HTTP binding, section 3.4): any authority of that kind
 * answers, sigstore's included.
 * @param url the whole address, such as `https://…/api/v1/timestamp`
 * @param signature what is stamped
 * @param surroundings signal, deadline, clock
 * @returns the answer's bytes (TimeStampResp), as a bundle carries them
 * @throws SIGNING_SERVICE_INSECURE, SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID: also for a stamp over something else
 */
async function requestTimestamp(
  url        ,
  signature            ,
  surroundings                     ,
)                  {
  const imprint = (0,der/* encodeDer */.qH)(der/* derTag */.S_.octetString, (0,external_node_crypto_.createHash)('sha256').update(signature).digest());
  const nonce = (0,der/* encodeDer */.qH)(der/* derTag */.S_.integer, positive((0,external_node_crypto_.randomBytes)(6)));
  const answer = await (0,signing_service/* askService */.xE)(
    {
      effect: 'signing.timestamp',
      service,
      url: (0,signing_service/* serviceUrl */.Rs)(url, '', service),
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
      },
      body: timestampQuery(imprint, nonce),
      expect: [200, 201],
      maximumBytes: maximumAnswerBytes,
    },
    surroundings,
  );
  const reply = Buffer.from(answer.bytes);
  requireGranted(reply);
  // The signature over both is verified with the bundle; here a mix-up is told apart from a forgery.
  if (!reply.includes(imprint) || !reply.includes(nonce)) {
    throw (0,signing_service/* answerInvalid */.aB)(service, 'its timestamp is for something else');
  }
  return reply;
}

/** TimeStampReq: version 1, what is stamped, a nonce, and the wish for the authority's certificate. */
function timestampQuery(imprint        , nonce        )         {
  return (0,der/* encodeDer */.qH)(
    der/* derTag */.S_.sequence,
    Buffer.concat([
      (0,der/* encodeDer */.qH)(der/* derTag */.S_.integer, Buffer.from([1])),
      (0,der/* encodeDer */.qH)(der/* derTag */.S_.sequence, Buffer.concat([sha256Identifier, imprint])),
      nonce,
      (0,der/* encodeDer */.qH)(der/* derTag */.S_.boolean, Buffer.from([0xff])),
    ]),
  );
}

/** TimeStampResp: a status (0 granted, 1 granted with modifications) and the token. */
function requireGranted(reply        )       {
  let status        ;
  try {
    const [info, token] = (0,der/* membersOf */.lS)((0,der/* readDer */.SU)(reply), der/* derTag */.S_.sequence);
    status = (0,der/* smallIntegerOf */.Xo)((0,der/* membersOf */.lS)(info, der/* derTag */.S_.sequence)[0]);
    if (status <= 1 && token === undefined) throw new der/* MalformedDer */.LD('no token');
  } catch (error) {
    if (!(error instanceof der/* MalformedDer */.LD)) throw error;
    throw (0,signing_service/* answerInvalid */.aB)(service, 'its answer is no timestamp (RFC 3161)');
  }
  if (status > 1) throw (0,signing_service/* answerInvalid */.aB)(service, `it gave the status ${String(status)}`);
}

/** Neither negative nor with leading zeros, as DER wants integers. */
function positive(bytes        )         {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/supply-chain/src/signing/signed-bundle.js




                                               

                                                                
                                                                         
                                                        
                                                             

/** Who says beside the signer when something was signed. */
                            
                  
                                  
                                                                                       
                                                 
    
                        
                                              
                         
                                               
    
                                                            
                                                   
 

/** A key that signs, and what a bundle says of it. */
                            
                    
       
                             
                               
                                         
                                   
       
                                                                     
                                               
 

/** What is signed. */
                           
                                                                                             
                                                               

/**
 * Signs, collects what the witnesses say, and puts all of it into one document (sigstore protobuf-specs, Bundle v0.3).
 * @param key who signs
 * @param content what is signed
 * @param witnesses who says when
 * @returns the bundle's bytes
 * @throws what signing and the witnesses throw
 */
async function signedBundle(
  key           ,
  content               ,
  witnesses           ,
)                      {
  const { fields, logged, signature } = await sign(key, content);
  const [timestamp, entry] = await Promise.all([
    timestampOf(signature, witnesses),
    entryOf(logged, key.material, witnesses),
  ]);
  const tlogEntries = entry === undefined ? [] : [entry];
  const rfc3161Timestamps =
    timestamp === undefined ? [] : [{ signedTimestamp: timestamp.toString('base64') }];
  const bundle = {
    mediaType: src_bundle/* bundleMediaType */.l5,
    verificationMaterial: {
      ...materialOf(key.material),
      ...(tlogEntries.length === 0 ? {} : { tlogEntries }),
      ...(rfc3161Timestamps.length === 0
        ? {}
        : { timestampVerificationData: { rfc3161Timestamps } }),
    },
    ...fields,
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
}

                         
                                       
                          
                                 
                                 
 

async function sign(key           , content               )                         {
  if (content.kind === 'envelope') {
    const { payloadType, payload } = content;
    const signature = await key.sign((0,dsse/* preAuthenticationEncoding */.JD)(payloadType, payload));
    // No key id: readers compare it with ids of their own (see bundle.ts).
    const envelope           = {
      payloadType,
      payload: base64(payload),
      signatures: [{ sig: base64(signature) }],
    };
    const logged = { kind: 'envelope', envelope }         ;
    return { fields: { dsseEnvelope: envelope }, logged, signature };
  }
  const signature = await key.sign(content.message);
  const sha256 = (0,external_node_crypto_.createHash)('sha256').update(content.message).digest();
  const messageSignature = {
    messageDigest: { algorithm: 'SHA2_256', digest: base64(sha256) },
    signature: base64(signature),
  };
  const logged = { kind: 'digest', sha256, signature }         ;
  return { fields: { messageSignature }, logged, signature };
}

function materialOf(material                       )         {
  return material.kind === 'key'
    ? { publicKey: { hint: (0,src_bundle/* keyHint */.p4)(material.keyId) } }
    : { certificate: { rawBytes: material.certificate.toString('base64') } };
}

async function timestampOf(
  signature            ,
  { timestamp }           ,
)                              {
  if (timestamp === undefined) return undefined;
  return await requestTimestamp(timestamp.url, signature, timestamp.surroundings);
}

async function entryOf(
  logged               ,
  verifier                ,
  { log, timestamp, onLogSkipped }           ,
)                                {
  if (log === undefined) return undefined;
  try {
    return await log.log.write(logged, verifier);
  } catch (error) {
    const isDown =
      (0,src_error/* isWaybillError */.xS)(error, 'SIGNING_SERVICE_UNREACHABLE') ||
      (0,src_error/* isWaybillError */.xS)(error, 'DEADLINE_EXCEEDED');
    if (!isDown || log.whenDown === 'fail' || timestamp === undefined) throw error;
    onLogSkipped?.(error.message);
    return undefined;
  }
}

function base64(bytes            )         {
  return Buffer.from(bytes).toString('base64');
}


/***/ }),

/***/ 29362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ serviceUrl),
/* harmony export */   aB: () => (/* binding */ answerInvalid),
/* harmony export */   o_: () => (/* binding */ jsonOf),
/* harmony export */   xE: () => (/* binding */ askService)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63221);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67528);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31914);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81009);
/* harmony import */ var _waybill_forge_bounded_fetch__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23753);
/* harmony import */ var _waybill_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87298);
/* harmony import */ var _waybill_oci__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61616);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96254);





/** How the services of a signature are asked. */
                                      
                               
                                                               
                                         
                                           
                         
 

/** One question to a service. */
                                  
                                                   
                               
                                                               
                           
                    
                                   
                                                     
                                      
                                          
                                     
                                
                                           
                                       
 

/** A service that answers with errors five times is not well. */
const maximumAttempts = 5;
const defaultDeadline = 60_000;
const shownBytes = 300;

/**
 * @param text the address of a service
 * @param path what stands below it
 * @param service who is asked
 * @returns where the question goes
 * @throws SIGNING_SERVICE_INSECURE: what is sent there proves who this run is
 */
function serviceUrl(text        , path        , service        )      {
  const base = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    base?.protocol === 'https:' || (base?.protocol === 'http:' && (0,_waybill_oci__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(base.hostname));
  if (base === undefined || !isSafe || base.username !== '' || base.password !== '') {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('SIGNING_SERVICE_INSECURE', {
      message: `Expected the address of ${service} to begin with https:// and to hold no user; found ${JSON.stringify((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(text.slice(0, 200), []))}.`,
      remedy: 'Give its address with https; plain http is taken for this machine itself only.',
    });
  }
  if (path !== '') base.pathname = `${base.pathname.replace(/\/+$/, '')}${path}`;
  return base;
}

/**
 * Asks a service until it answers: again where it or the connection failed for a while, as Retry-After says.
 * @param question what to ask
 * @param surroundings signal, deadline, clock
 * @returns the answer, with one of the expected statuses
 * @throws SIGNING_SERVICE_UNREACHABLE, SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_ANSWER_INVALID (too large),
 *   DEADLINE_EXCEEDED, or the signal's reason
 */
async function askService(
  question                 ,
  surroundings                     ,
)                         {
  const deadlineMilliseconds = surroundings.deadlineMilliseconds ?? defaultDeadline;
  const { signal, clock } = surroundings;
  const ask = async (within             )                         => {
    const { value } = await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L)(async () => await attempt(question, within), {
      signal: within,
      deadlineMilliseconds,
      maximumAttempts,
      firstDelayMilliseconds: surroundings.firstDelayMilliseconds ?? 500,
      ...(clock === undefined ? {} : { clock }),
    });
    return value;
  };
  const { effect, service } = question;
  return effect === undefined
    ? await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(`the answer of ${service}`, deadlineMilliseconds, signal, ask)
    : await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .performEffect */ .d)(effect, { signal, deadlineMilliseconds }, ask);
}

async function attempt(
  question                 ,
  signal             ,
)                                  {
  const { url, method = 'POST', headers, body, maximumBytes } = question;
  const init = { method, headers: { 'user-agent': 'waybill', ...headers }, signal };
  try {
    const sent = typeof body === 'object' ? new Uint8Array(body) : body;
    const answer = await (0,_waybill_forge_bounded_fetch__WEBPACK_IMPORTED_MODULE_6__.fetchBounded)(
      url.href,
      sent === undefined ? init : { ...init, body: sent },
      maximumBytes,
    );
    return judge(question, answer);
  } catch (error) {
    if (signal.aborted) return { outcome: 'final', error: signal.reason };
    if (error instanceof _waybill_forge_bounded_fetch__WEBPACK_IMPORTED_MODULE_6__.AnswerTooLarge) {
      return { outcome: 'final', error: answerInvalid(question.service, error.message) };
    }
    if (!(error instanceof _waybill_forge_bounded_fetch__WEBPACK_IMPORTED_MODULE_6__.ConnectionFault)) return { outcome: 'final', error };
    const failure = unreachable(question, `the connection failed: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}`);
    if (error.isFinal) return { outcome: 'final', error: failure };
    return { outcome: 'again', reason: error.message, error: failure };
  }
}

function judge(question                 , answer               )                         {
  const { status, headers } = answer;
  if (question.expect.includes(status)) return { outcome: 'done', value: answer };
  const said = `status ${String(status)}${shownBody(question, answer)}`;
  const isTransient = status === 408 || status === 429 || (status >= 500 && status !== 501);
  if (!isTransient) {
    const error = (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('SIGNING_SERVICE_REFUSED', {
      message: `Expected ${question.service} (${question.url.host}) to do what it was asked; it answered with ${said}.`,
      remedy:
        'Check its address, and that it knows the issuer of the token; what it says is above.',
      facts: { host: question.url.host, status },
    });
    return { outcome: 'final', error };
  }
  // A date is compared with the service's own clock: this machine's may differ.
  const now = Date.parse(headers.get('date') ?? '');
  const after = (0,_waybill_oci__WEBPACK_IMPORTED_MODULE_8__/* .retryAfter */ .P)(headers.get('retry-after'), Number.isNaN(now) ? Date.now() : now);
  return {
    outcome: 'again',
    reason: said,
    error: unreachable(question, `it answered with ${said}`),
    ...(after === undefined ? {} : { afterMilliseconds: after }),
  };
}

/** What the service said, short and without what was sent to it. */
function shownBody({ secrets = [] }                 , { bytes }               )         {
  const text = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'), secrets)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text === '' ? '' : `: ${text.slice(0, shownBytes)}`;
}

function unreachable({ service, url }                 , why        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('SIGNING_SERVICE_UNREACHABLE', {
    message: `Expected ${service} (${url.host}) to answer; ${why}.`,
    remedy: 'Look whether it is up and reached from here, and run this again: nothing is lost.',
    facts: { host: url.host },
  });
}

/**
 * @param service who answered
 * @param problem what is wrong with the answer
 * @returns SIGNING_SERVICE_ANSWER_INVALID
 */
function answerInvalid(service        , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .supplyChainError */ .zO)('SIGNING_SERVICE_ANSWER_INVALID', {
    message: `Expected ${service} to answer with what it was asked for; ${problem}.`,
    remedy: 'Check its address: something else may answer there.',
  });
}

/**
 * @param answer an answer whose body is JSON
 * @param service who answered
 * @returns the parsed body
 * @throws SIGNING_SERVICE_ANSWER_INVALID
 */
function jsonOf({ bytes }               , service        )          {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))           ;
  } catch {
    throw answerInvalid(service, 'its answer is no JSON in UTF-8');
  }
}


/***/ }),

/***/ 48401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ keyStatementSigner),
/* harmony export */   f: () => (/* binding */ identityLine)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);
/* harmony import */ var _signed_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59014);

                                         
                                                    


/** Who signs, as far as it is known before something is signed. */
                             
     
                           
                             
                                    
                                 
     
     
                               
                                                                       
                              
                                 
                               
                                                                                         
                                 
                                                                                         
                                       
      

/** Makes finished bundles: with a key, or with a certificate that lives for minutes. */
                                  
                                     
     
                                                
                                                      
                                                                                             
     
                                                                        
     
                                                                                                      
                                                                          
     
                                                          
 

/**
 * @param identity who signs
 * @returns the line that a record keeps of it
 */
function identityLine(identity                 )         {
  switch (identity.kind) {
    case 'key':
      return `key:${identity.keyId}`;
    case 'keyless':
      return `keyless:${identity.issuer} ${identity.workflow ?? identity.subject}`;
    default:
      return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .exhausted */ .uW)(identity, 'The kind of signer');
  }
}

/**
 * @param signer a key, in this process or behind a command
 * @param witnesses who else says when it signed; none where absent: a key that a policy names needs none
 * @returns who makes bundles with it; the envelope names no key, the bundle's hint does
 */
function keyStatementSigner(signer        , witnesses            = {})                  {
  const { keyId, publicKey, algorithm } = signer;
  const key = {
    material: { kind: 'key', keyId, algorithm, publicKey },
    sign: async (bytes            ) => await signer.sign(bytes),
  }         ;
  return {
    identity: { kind: 'key', keyId, publicKey },
    bundle: async (payloadType, payload) =>
      await (0,_signed_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .signedBundle */ .h)(key, { kind: 'envelope', payloadType, payload }, witnesses),
    messageBundle: async (message) =>
      await (0,_signed_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .signedBundle */ .h)(key, { kind: 'message', message }, witnesses),
  };
}


/***/ }),

/***/ 84693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ki: () => (/* binding */ objectIdentifierOf),
/* harmony export */   LD: () => (/* binding */ MalformedDer),
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   S_: () => (/* binding */ derTag),
/* harmony export */   Xo: () => (/* binding */ smallIntegerOf),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   qH: () => (/* binding */ encodeDer),
/* harmony export */   yi: () => (/* binding */ expectTag)
/* harmony export */ });
/** One value of ASN.1 in its distinguished encoding (X.690). */
                           
                       
                                          
                           
                                              
                           
 

/** The tags that certificates and timestamps are made of. */
const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
}         ;

/** What is thrown for bytes that are no DER of the expected shape; callers say in their words what was malformed. */
class MalformedDer extends Error {
                    name = 'MalformedDer';
}

/** No sequence of a certificate or a timestamp has more members. */
const maximumMembers = 4096;

/**
 * @param bytes exactly one value
 * @returns it
 * @throws MalformedDer, also where something follows
 */
function readDer(bytes            )           {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const value = valueAt(buffer, 0);
  if (value.encoded.length !== buffer.length) throw new MalformedDer('bytes follow the value');
  return value;
}

/**
 * @param value a constructed value
 * @param tag the tag that it must have
 * @returns its members, in order
 * @throws MalformedDer
 */
function membersOf(value                      , tag        )             {
  const { content } = expectTag(value, tag);
  const members             = [];
  for (let offset = 0; offset < content.length;) {
    if (members.length === maximumMembers) throw new MalformedDer('too many members');
    const member = valueAt(content, offset);
    members.push(member);
    offset += member.encoded.length;
  }
  return members;
}

/**
 * @param value the value, where there is one
 * @param tag the tag that it must have
 * @returns the value
 * @throws MalformedDer
 */
function expectTag(value                      , tag        )           {
  if (value?.tag === tag) return value;
  const found = value === undefined ? 'nothing' : `tag ${String(value.tag)}`;
  throw new MalformedDer(`expected tag ${String(tag)}, found ${found}`);
}

/**
 * @param value an OBJECT IDENTIFIER
 * @returns it with dots
 * @throws MalformedDer
 */
function objectIdentifierOf(value                      )         {
  const { content } = expectTag(value, derTag.objectIdentifier);
  const arcs           = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(arc)) throw new MalformedDer('an object identifier is too large');
    if ((byte & 0x80) !== 0) continue;
    if (arcs.length === 0)
      arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
    else arcs.push(arc);
    arc = 0;
  }
  if (content.length === 0 || ((content.at(-1) ?? 0) & 0x80) !== 0) {
    throw new MalformedDer('an object identifier is cut off');
  }
  return arcs.join('.');
}

/**
 * @param value an INTEGER that is small and not negative
 * @returns it
 * @throws MalformedDer
 */
function smallIntegerOf(value                      )         {
  const { content } = expectTag(value, derTag.integer);
  if (content.length === 0 || content.length > 4 || ((content[0] ?? 0) & 0x80) !== 0) {
    throw new MalformedDer('expected a small integer');
  }
  return content.readUIntBE(0, content.length);
}

/**
 * @param value a UTCTime or a GeneralizedTime, in UTC
 * @returns milliseconds since 1970
 * @throws MalformedDer
 */
function timeOf(value                      )         {
  const text = value?.content.toString('latin1') ?? '';
  const pattern =
    value?.tag === derTag.utcTime
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/
      : value?.tag === derTag.generalizedTime
        ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/
        : undefined;
  const match = pattern?.exec(text);
  if (match === null || match === undefined) throw new MalformedDer('expected a time in UTC');
  const [, year = '', month, day, hour, minute, second, fraction = ''] = match;
  // RFC 5280, 4.1.2.5.1: 50 to 99 are of the last century.
  const full = year.length === 4 ? year : `${Number(year) >= 50 ? '19' : '20'}${year}`;
  const milliseconds = fraction === '' ? '' : fraction.slice(0, 4);
  const time = Date.parse(
    `${full}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}${milliseconds}Z`,
  );
  if (Number.isNaN(time)) throw new MalformedDer('expected a time that exists');
  return time;
}

/**
 * @param tag the tag
 * @param content what it holds
 * @returns the encoded value
 */
function encodeDer(tag        , content            )         {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits           = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length, ...digits]), content]);
}

function valueAt(buffer        , offset        )           {
  const tag = buffer[offset];
  const first = buffer[offset + 1];
  if (tag === undefined || first === undefined) throw new MalformedDer('it ends early');
  // Tags of more than one byte do not occur in what is read here.
  if ((tag & 0x1f) === 0x1f) throw new MalformedDer('a tag of more than one byte');
  const { length, start } = lengthAt(buffer, offset + 1, first);
  const end = start + length;
  if (end > buffer.length) throw new MalformedDer('it ends early');
  return { tag, content: buffer.subarray(start, end), encoded: buffer.subarray(offset, end) };
}

function lengthAt(
  buffer        ,
  offset        ,
  first        ,
)                                                      {
  if (first < 0x80) return { length: first, start: offset + 1 };
  const digits = first & 0x7f;
  const start = offset + 1 + digits;
  if (digits === 0 || digits > 4 || start > buffer.length) {
    throw new MalformedDer('a length that is not definite, or too large');
  }
  const length = buffer.readUIntBE(offset + 1, digits);
  if (length < 0x80 || buffer[offset + 1] === 0)
    throw new MalformedDer('a length that is not the shortest');
  return { length, start };
}


/***/ }),

/***/ 95458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   Q7: () => (/* binding */ statementPayloadType),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   fP: () => (/* binding */ imageSignaturePredicateType)
/* harmony export */ });
/* unused harmony export statementSchema */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15363);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12194);




/** The payload type of an in-toto statement in an envelope. */
const statementPayloadType = 'application/vnd.in-toto+json';

/** What cosign writes when it signs an image (cosign 3, pkg/types). */
const imageSignaturePredicateType = 'https://sigstore.dev/cosign/sign/v1';

const annotationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J());

/**
 * An in-toto Statement v1 (in-toto attestation framework, spec/v1/statement.md), or v0.1, which has the same fields and
 * is what older signers write. Unknown keys are passed over, as it asks.
 */
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  _type: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']),
  subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(512).optional(),
        digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(32), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(256)),
        annotations: annotationsSchema.optional(),
      }),
    )
    .min(1)
    .max(1024),
  predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(512),
  predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
});

                                                        

/** What a statement speaks of. */
                                   
                          
                         
                                                          
 

/**
 * @param subjects what it speaks of; at least one
 * @param predicateType what is said, as a URI
 * @param predicate what is said
 * @returns the statement's bytes: canonical JSON, so that equal statements are equal bytes
 */
function encodeStatement(
  subjects                             ,
  predicateType        ,
  predicate        ,
)             {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(({ digest, name, annotations }) => ({
      digest: { sha256: digest.slice('sha256:'.length) },
      name,
      annotations,
    })),
    predicateType,
    predicate,
  };
  return Buffer.from((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(statement), 'utf8');
}

/**
 * @param payload an envelope's verified payload
 * @returns the statement
 * @throws ENVELOPE_INVALID
 */
function parseStatement(payload            )            {
  const result = statementSchema.safeParse((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload, 'an in-toto statement'));
  if (result.success) return result.data;
  throw (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeInvalid */ .ye)('an in-toto statement', (0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .describeIssues */ .w)(result.error).join('; '));
}

/**
 * @param statement a verified statement
 * @param digest the image in question
 * @returns the subject with that digest, or undefined
 */
function subjectOf(
  statement           ,
  digest        ,
)                                           {
  const hex = _waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .digestSchema */ .er.parse(digest).slice('sha256:'.length);
  return statement.subject.find((subject) => subject.digest['sha256'] === hex);
}


/***/ })

};
})
