(function (exports, __distFolder) {'use strict';
exports.ids = [8571,7354];
exports.modules = {

/***/ 31914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ performEffect),
/* harmony export */   z: () => (/* binding */ effects)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67528);



/**
 * Every outside effect of Waybill: what it is and how long it may take by default (milliseconds).
 * Nothing acts on the world except through `performEffect` with a name from this list; the kill matrix in
 * test/embedded walks it and fails when an effect of the path is missing there (design, sections 3 and 8).
 */
const effects = {
  'registry.push-blob': { about: "an image's layer or configuration is pushed", deadline: 600_000 },
  'registry.push-manifest': {
    about: 'a manifest is pushed by digest, without a tag',
    deadline: 60_000,
  },
  'registry.attach': {
    about: 'a signature or attestation is attached to an image as a referrer',
    deadline: 60_000,
  },
  'registry.tag': { about: 'the claimed digest gets its tag', deadline: 60_000 },
  'signing.certificate': {
    about: "a certificate authority gives a certificate for this run's key",
    deadline: 60_000,
  },
  'signing.command': { about: 'a command signs with a key that it keeps', deadline: 60_000 },
  'signing.log': { about: 'a signature is written into a transparency log', deadline: 60_000 },
  'signing.timestamp': { about: 'a timestamp is given for a signature', deadline: 60_000 },
  'git.push': {
    about: 'commits are pushed with compare-and-set: ledger, desired state, or both at once',
    deadline: 120_000,
  },
  'forge.pull-request': { about: 'a pull request is opened, updated or closed', deadline: 60_000 },
  'forge.approval': { about: 'a signed approval is stored', deadline: 60_000 },
  'forge.status': { about: 'a commit status is set', deadline: 60_000 },
  'forge.deployment': {
    about: "a deployment is shown in the forge's own list, or its status changes there",
    deadline: 60_000,
  },
  'forge.attestation': {
    about: "a bundle is kept in the forge's own store of attestations",
    deadline: 60_000,
  },
  'target.emergency': {
    about: "a target's images are changed past desired state",
    deadline: 600_000,
  },
  'target.reconcile': {
    about: 'a controller is asked to look at desired state now',
    deadline: 30_000,
  },
  'migration.run': { about: 'the migrator runs against a database', deadline: 3_600_000 },
  'migration.clean-up': {
    about: "a migrator's Job is deleted, or told how long it stays",
    deadline: 60_000,
  },
}                                                                       ;

                                              

/** What an effect needs to know of its surroundings. */
                                
                               
                                                       
                                         
                                                                                                                      
                                       
 

/**
 * Where a test lets the process sleep before it asks whether it may still act: `git.push`, or `git.push#2` for the
 * second one. SIGCONT wakes it, as a machine does that was out of breath.
 */
function pausePoint(name            )       {
  const wanted = process.env['WAYBILL_PAUSE_AT'];
  if (wanted === undefined) return;
  const count = (seen.get(`pause:${name}`) ?? 0) + 1;
  seen.set(`pause:${name}`, count);
  const isHere = wanted === `${name}#${String(count)}` || (count === 1 && wanted === name);
  if (isHere) process.kill(process.pid, 'SIGSTOP');
}

/** Where a test stops the process: `before:registry.tag`, or `after:git.push#2` for the second one. */
function killPoint(moment                    , name            )       {
  const trace = process.env['WAYBILL_EFFECT_TRACE'];
  if (trace !== undefined) (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(trace, `${moment}:${name}\n`);
  const wanted = process.env['WAYBILL_KILL_AT'];
  if (wanted === undefined) return;
  const count = (seen.get(`${moment}:${name}`) ?? 0) + 1;
  seen.set(`${moment}:${name}`, count);
  if (
    wanted === `${moment}:${name}#${String(count)}` ||
    (count === 1 && wanted === `${moment}:${name}`)
  ) {
    process.kill(process.pid, 'SIGKILL');
  }
}

const seen = new Map                ();

/**
 * The only way to act on the world: checks the fence, sets the deadline, and gives tests the places
 * before and after.
 * @param name an effect of the closed list
 * @param context signal, deadline, fence
 * @param act the effect itself; it must honour its signal
 * @returns what `act` gives
 * @throws FENCED_OFF, DEADLINE_EXCEEDED, the signal's reason, or what `act` throws
 */
async function performEffect   (
  name            ,
  context               ,
  act                                     ,
)             {
  context.signal.throwIfAborted();
  pausePoint(name);
  await context.fence?.();
  killPoint('before', name);
  const deadline = context.deadlineMilliseconds ?? effects[name].deadline;
  const result = await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .NE)(effects[name].about, deadline, context.signal, act);
  killPoint('after', name);
  return result;
}


/***/ }),

/***/ 63221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67528);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95010);



/** How an attempt ended: done, worth another try (after at least `afterMilliseconds`), or final. */
                        
                                                   
     
                                
                              
                              
                                          
     
                                                           

/** The bounds of a retry. Times are in milliseconds. */
                               
                               
                                                                
                                        
                                    
                                           
                                             
                         
                                                    
                                 
                                                                                          
 

/** What came out, and what it took. */
                             
                    
                            
                                                   
                                      
 

/**
 * Repeats an act with capped exponential back-off and full jitter until it is done, final, or out of time
 * (design, section 5: nothing is retried that cannot succeed; the act itself says so).
 * @param act one attempt; `attempt` counts from 1
 * @throws the error of the last attempt, or the signal's reason
 */
async function retry   (
  act                                          ,
  options              ,
)                      {
  const clock = options.clock ?? _time_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml;
  const random = options.random ?? Math.random;
  const first = options.firstDelayMilliseconds ?? 100;
  const maximum = options.maximumDelayMilliseconds ?? 10_000;
  const startedAt = clock.now();
  const reasons           = [];
  for (let attempt = 1; ; attempt += 1) {
    options.signal.throwIfAborted();
    const result = await act(attempt);
    if (result.outcome === 'done') return { value: result.value, attempts: attempt, reasons };
    if (result.outcome === 'final') throw result.error;
    reasons.push(result.reason);
    const ceiling = Math.min(maximum, first * 2 ** (attempt - 1));
    const delay = Math.max(result.afterMilliseconds ?? 0, ceiling * (0.5 + random() / 2));
    const outOfTime = clock.now() - startedAt + delay > options.deadlineMilliseconds;
    if (outOfTime || attempt >= (options.maximumAttempts ?? Number.POSITIVE_INFINITY))
      throw result.error;
    options.onRetry?.(result.reason, attempt, delay);
    await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(delay, options.signal);
  }
}


/***/ }),

/***/ 1715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/** A credential. It prints as `***` wherever it is shown by mistake; only `reveal` gives the value. */
class Secret {
           #value        ;

  constructor(value        ) {
    this.#value = value;
  }

  /** @returns the value, for the one place that sends it */
  reveal()         {
    return this.#value;
  }

  toString()         {
    return '***';
  }

  toJSON()         {
    return '***';
  }

  [Symbol.for('nodejs.util.inspect.custom')]()         {
    return '***';
  }
}

/**
 * Takes secrets out of a text, also where they were percent-encoded or base64-encoded on the way (alone, or
 * as a part of a longer value, as in a Basic header), and the lines of a secret that has several. Users and
 * passwords of URLs go too. Takes time in proportion to the text, also where that is hostile.
 * @param text what is about to be shown or stored
 * @param secrets the values that must not appear; those under 4 characters are passed over
 * @returns the text with `***` in their place
 */
function redact(text        , secrets                              )         {
  // The longest first: a secret that begins another one would leave the rest of that behind.
  const forms = [...new Set(secrets.flatMap(formsOfSecret))].sort((a, b) => b.length - a.length);
  let result = text;
  for (const form of forms) result = result.replaceAll(form, '***');
  // The scheme is left out of the pattern: `a.a.a…` would be read to its end from each of its words.
  return result.replace(/:\/\/[^\s/]+@/g, '://***@');
}

const shortestSecret = 4;

/** Each line of a log asks again. */
const formsOfSecrets = new WeakMap                           ();

function formsOfSecret(secret                 )                    {
  if (typeof secret === 'string') return formsOf(secret);
  const known = formsOfSecrets.get(secret);
  if (known !== undefined) return known;
  const forms = formsOf(secret.reveal());
  formsOfSecrets.set(secret, forms);
  return forms;
}

function formsOf(value        )           {
  if (value.length < shortestSecret) return [];
  const bytes = Buffer.from(value);
  // By way of the bytes, since encodeURIComponent throws for half of a surrogate pair.
  const base64 = [0, 1, 2].flatMap((shift) => base64Within(bytes, shift));
  return [
    value,
    ...linesOf(value),
    encodeURIComponent(bytes.toString('utf8')),
    bytes.toString('base64'),
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

/** Tools and logs show a key line by line; its first and last line are no secret. */
function linesOf(value        )           {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  if (lines.length === 1) return [];
  return lines.filter(
    (line) => line.length >= shortestSecret && !/^-----(?:BEGIN|END) /.test(line),
  );
}

/** The characters of a longer base64 text that depend on this value alone, where `shift` bytes (modulo 3) come before. */
function base64Within(bytes        , shift        )           {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + bytes.length) * 8) / 6);
  const form = encoded.slice(first, last);
  return form.length >= shortestSecret ? [form] : [];
}


/***/ }),

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

/***/ 76872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   certificateJudge: () => (/* binding */ certificateJudge)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _waybill_supply_chain_sigstore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37354);
/* harmony import */ var _certificate_signature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79457);
/* harmony import */ var _signer_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15354);
                                                                                   



                                                                          
                                                   


/** A workflow whose certificates count in the ledger. */
                                                          

                                              

/**
 * Judges records that runs signed with certificates, by the workflows of a policy and by the rules that hold for
 * signatures of images (`envelopeJudge`).
 * @param workflows those of the policy, with their trusted roots
 * @returns gives the name of the workflow that signed, and throws as `LedgerTrust.verify` does
 */
function certificateJudge(workflows                           )                        {
  const judges = new Map               ();
  /** Trusted roots are parsed once for each set of workflows, and not before a certificate is judged. */
  const judgeOf = (chosen                           )        => {
    const key = chosen.map((workflow) => workflows.indexOf(workflow)).join();
    const judge = judges.get(key) ?? (0,_waybill_supply_chain_sigstore__WEBPACK_IMPORTED_MODULE_0__.envelopeJudge)(chosen);
    judges.set(key, judge);
    return judge;
  };
  return (statement, signature) => {
    const { environment } = statement;
    const allowed = workflows.filter((workflow) => (0,_signer_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .maySign */ .R)(workflow, environment));
    const others = workflows.filter((workflow) => !allowed.includes(workflow));
    try {
      return nameBy(judgeOf(allowed), statement, signature);
    } catch (error) {
      // Who may sign for another environment is told so, and not that nobody knows it.
      const name = nameOrNone(() => nameBy(judgeOf(others), statement, signature));
      const theirs = others.filter((workflow) => workflow.name === name);
      if (theirs.length === 0) throw error;
      return (0,_signer_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .entryFor */ .c)(theirs, environment).name;
    }
  };
}

function nameBy(judge       , statement                 , signature                 )         {
  return judge((0,_certificate_signature_js__WEBPACK_IMPORTED_MODULE_2__.bundleOf)(statement, signature), statement.payloadType).name;
}

function nameOrNone(name              )                     {
  try {
    return name();
  } catch (error) {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error)) return undefined;
    throw error;
  }
}


/***/ }),

/***/ 79457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundleOf: () => (/* binding */ bundleOf),
/* harmony export */   certificateLedgerSigner: () => (/* binding */ certificateLedgerSigner)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99348);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15363);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50747);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);



                                                                           
                                                   

const base64 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ certificate: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ rawBytes: base64 }) }),
  dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ signatures: zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sig: base64 })]) }),
});

/**
 * Who signs records as the run itself (design, section 4, Why it can be believed): with a certificate that lives for
 * minutes, and with what says when it signed.
 * @param identity who gives the certificate, for people
 * @param connect gives the run's signer; asked when the first record is signed, so that a run that writes nothing asks
 *   nobody for anything
 */
function certificateLedgerSigner(
  identity        ,
  connect                                                ,
)               {
  let connected                                                      ;
  return {
    identity,
    sign: async (payloadType, payload) => {
      connected ??= connect();
      const signer = await connected;
      return signatureOfBundle(await signer.bundle(payloadType, payload));
    },
  };
}

/** What a record keeps of a bundle that this run made. */
function signatureOfBundle(bytes            )                  {
  const value          = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const { verificationMaterial, dsseEnvelope } = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .parseWith */ .K)(
    bundleSchema,
    value,
    'the signature of a record',
    'This is a fault of the signer: it makes bundles with a certificate.',
  );
  const [{ sig }] = dsseEnvelope.signatures;
  const keyid = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(Buffer.from(verificationMaterial.certificate.rawBytes, 'base64'));
  return { keyid, sig, verificationMaterial };
}

/**
 * @param statement what was signed
 * @param signature how
 * @returns the whole bundle, as any verifier of sigstore reads it
 */
function bundleOf(
  { payloadType, payload }                                                  ,
  { sig, verificationMaterial }                 ,
)             {
  const bundle = {
    mediaType: _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__/* .bundleMediaType */ .l5,
    verificationMaterial,
    dsseEnvelope: {
      payloadType,
      payload: Buffer.from(payload).toString('base64'),
      signatures: [{ sig }],
    },
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
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

/***/ 37354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   envelopeJudge: () => (/* binding */ envelopeJudge),
/* harmony export */   keylessJudge: () => (/* binding */ keylessJudge)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95010);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96254);
/* harmony import */ var _signing_statement_signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48401);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81034);
/* harmony import */ var _trusted_root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53383);
/* harmony import */ var _verify_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16511);

                                                       
                                                                             


                                                 


                                                                                         


                                                                         

/** A statement whose certificate is one that the policy believes. */
                                  
                                
                                   
 

/** The host of the public-good instance's certificate authority. */
const publicGoodHost = 'fulcio.sigstore.dev';

/**
 * Judges bundles with a certificate by the workflows of a policy: everything that a policy says of one must be in the
 * certificate. The subject alone proves nothing, because every repository that calls the same reusable workflow gets
 * the same one.
 * @param allowed the workflows of the policy
 * @param clock tells what is in the future
 * @returns a judge: it takes the bundle of a statement and gives the statement and who signed it, or throws what
 *   `verifyBundle` throws, SIGNATURE_WRONG_IDENTITY, and TRUSTED_ROOT_INVALID where the policy's file is missing or
 *   malformed
 */
function keylessJudge(
  allowed                            ,
  clock        = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
)                                          {
  const judge = judgeOf(allowed, clock);
  return (bundle) => {
    const { content, author } = judge(bundle, { kind: 'statement' });
    if (content.kind === 'statement') return { statement: content.statement, author };
    throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleRefused */ .f)('ENVELOPE_INVALID', 'Expected a signed statement; found something else.');
  };
}

/**
 * The same of envelopes that hold no statement: records of a ledger.
 * @param allowed the workflows of the policy
 * @param clock tells what is in the future
 * @returns a judge: it takes the bundle of an envelope of that payload type and gives who signed it, or throws what
 *   that of `keylessJudge` throws
 */
function envelopeJudge(
  allowed                            ,
  clock        = _waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
)                                                               {
  const judge = judgeOf(allowed, clock);
  return (bundle, payloadType) => judge(bundle, { kind: 'envelope', payloadType }).author;
}

                  
                                              
                                   
 

function judgeOf(
  allowed                            ,
  clock       ,
)                                                           {
  const workflows = allowed.map(({ name, keyless }) => ({
    ...{ name, keyless },
    root: rootOf(name, keyless),
  }));
  return (bundle, artifact) => {
    const faults          = [];
    const differences           = [];
    for (const { name, keyless, root } of workflows) {
      try {
        const { content, signer } = (0,_verify_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyEnvelopeBundle */ .e)({
          ...{ bundle, artifact, clock },
          trust: { kind: 'root', root },
          evidence: evidenceOf(keyless),
        });
        if (signer.kind !== 'certificate') continue;
        const wrong = differingIdentity(keyless, signer, root);
        if (wrong.length === 0) return { content, author: authorOf(name, signer) };
        differences.push(`${name}: expected ${wrong.join('; ')}`);
      } catch (error) {
        if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error)) throw error;
        faults.push(error);
      }
    }
    if (differences.length === 0 && faults[0] !== undefined) throw faults[0];
    throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleRefused */ .f)(
      'SIGNATURE_WRONG_IDENTITY',
      `Expected a certificate of a workflow that the policy names. ${differences.slice(0, 4).join('. ') || 'It names none'}.`,
    );
  };
}

function authorOf(name        , certificate                   )                  {
  const { issuer, subject } = certificate;
  return { name, identity: (0,_signing_statement_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .identityLine */ .f)({ kind: 'keyless', issuer, subject }), certificate };
}

function evidenceOf({ trust }                 )   
                       
                             
                                  
  {
  return {
    log: trust.log === 'required' ? 1 : 0,
    timestamp: trust.timestamp === 'required' ? 1 : 0,
    certificateLog: trust.certificateLog === 'required' ? 1 : 0,
  };
}

function rootOf(name        , { trust }                 )              {
  const { file, text } = trust.root;
  if (text !== undefined) return (0,_trusted_root_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTrustedRoot */ .t)(text);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .supplyChainError */ .zO)('TRUSTED_ROOT_INVALID', {
    message: `Expected ${file} in the ops repository: the policy names it as what the certificates of ${name} are believed by; it is not there.`,
    remedy:
      'Commit trusted_root.json of the sigstore instance there, in a reviewed change: it decides whose certificates count.',
    facts: { file, signer: name },
  });
}

/** What of a certificate is other than the policy asks, one sentence each. */
function differingIdentity(
  expected                 ,
  { issuer, subject, claims }                   ,
  root             ,
)           {
  const workflow = claims.buildSignerUri;
  const differences           = [];
  const require = (what        , wanted                   , found                    )       => {
    if (found !== undefined && wanted.some((pattern) => fits(pattern, found))) return;
    const given = found === undefined ? 'none' : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(found);
    differences.push(`${what} ${wanted.slice(0, 4).join(' or ')}, found ${given}`);
  };
  require('issuer', [expected.issuer], issuer);
  require('workflow', expected.workflows, subject);
  // A certificate whose subject and signer differ is not of the kind that these rules are made for.
  require('signer', [subject], workflow);
  if (expected.signerDigests !== undefined) {
    require('signer digest', expected.signerDigests, claims.buildSignerDigest);
  }
  require('source repository id', [expected.repositoryId], claims.sourceRepositoryId);
  require('source owner id', [expected.ownerId], claims.sourceRepositoryOwnerId);
  require('source ref', expected.refs, claims.sourceRepositoryRef);
  require('trigger', expected.triggers, claims.buildTrigger);
  if (expected.runner !== undefined) {
    require('runner', [expected.runner], claims.runnerEnvironment);
  }
  if (expected.jobEnvironments !== undefined) {
    require('job environment', expected.jobEnvironments, claims.deploymentEnvironment);
  }
  if (expected.trust.privateSource === 'refused' && isPublicGood(root)) {
    require('visibility', ['public'], claims.sourceRepositoryVisibility);
  }
  return differences;
}

/** A `*` stands at the end of a tag only (the policy's schema); everything else is compared whole. */
function fits(pattern        , found        )          {
  return pattern.endsWith('*') && pattern.includes('refs/tags/')
    ? found.startsWith(pattern.slice(0, -1))
    : found === pattern;
}

function isPublicGood({ certificateAuthorities }             )          {
  return certificateAuthorities.some(
    ({ uri }) => URL.canParse(uri) && new URL(uri).hostname === publicGoodHost,
  );
}


/***/ })

};
})
