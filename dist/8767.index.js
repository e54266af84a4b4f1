(function (exports, __distFolder) {'use strict';
exports.ids = [8767];
exports.modules = {

/***/ 34836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ awaitStarted),
  A: () => (/* binding */ checkBeforeStart)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var src_progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/canonical-json.js
var canonical_json = __webpack_require__(18656);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/error-codes.js
var error_codes = __webpack_require__(16807);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/schema-version.js
var schema_version = __webpack_require__(51666);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/startup/window.js
                                                         


                                                     

/** The versions from which a release's application can start, and the one to which its start leads. */
                                                                              

/**
 * Before desired state is written: whether the release's application can start on the database as it is. None of its
 * migrations may have broken off, and its version must lie between `starts-from` and `expects`; what has no order with
 * them is not known to (law 7).
 * @param window what the release declares
 * @param state what the database says
 * @param place how it was read, for the message
 * @returns whether the start has anything to migrate
 * @throws MIGRATION_SCHEMA_DIRTY, MIGRATION_WINDOW_CLOSED
 */
function requireStartable(
  window               ,
  state             ,
  place        ,
)                                 {
  requireClean(state, place, 'before the release is written into desired state');
  const { version } = state;
  if (version === window.expects) return { migrates: false };
  const why = version === null ? undefined : whyOutside(window, version);
  if (why === undefined) return { migrates: true };
  throw (0,error_codes/* migrationError */.h)('MIGRATION_WINDOW_CLOSED', {
    message: `Expected the schema to have a version from which the application can start: ${described(window)}. ${place} says ${JSON.stringify(version)}: ${why}. Nothing was written into desired state.`,
    remedy:
      'Promote a release between, whose window has the version of the database; or correct `migrations.expects` and `migrations.starts-from` of waybill.yaml where they are not those of the commit.',
    facts: { version, expects: window.expects, startsFrom: window.startsFrom ?? null },
  });
}

/**
 * After the rollout: whether the start left the schema that the release brings.
 * @param window what the release declares
 * @param state what the database says
 * @param place how it was read, for the message
 * @returns the version
 * @throws MIGRATION_SCHEMA_DIRTY, MIGRATION_START_INCOMPLETE
 */
function requireReached(window               , state             , place        )         {
  requireClean(state, place, 'once the application has started');
  const { version } = state;
  if (version === window.expects) return version;
  throw (0,error_codes/* migrationError */.h)('MIGRATION_START_INCOMPLETE', {
    message: `Expected the schema to have version ${JSON.stringify(window.expects)} once the application has started; ${place} says ${version === null ? 'that there is none' : JSON.stringify(version)}.`,
    remedy:
      "Look at the application's log of its start: whether it migrates at all, whether it has all of its files, and whether `migrations.expects` is this commit's version.",
    facts: { version, expects: window.expects },
  });
}

function requireClean({ version, dirty }             , place        , when        )       {
  if (!dirty) return;
  throw (0,error_codes/* migrationError */.h)('MIGRATION_SCHEMA_DIRTY', {
    message: `Expected a schema on which no migration broke off, ${when}; ${place} says that version ${JSON.stringify(version)} is dirty.`,
    remedy:
      'Look at the log of the application that migrated last. Bring the database by hand to where that migration begins or ends, tell its tool so (golang-migrate: `force`), and start the promotion again.',
    facts: { version, dirty: true },
  });
}

function described({ expects, startsFrom }               )         {
  const lower = startsFrom === undefined ? 'any older one' : JSON.stringify(startsFrom);
  return `from ${lower} to ${JSON.stringify(expects)}`;
}

function whyOutside({ expects, startsFrom }               , version        )                     {
  if (version === startsFrom) return undefined;
  const upper = (0,schema_version/* compareSchemaVersions */.W)(version, expects);
  if (upper === undefined) return 'nobody can tell whether that is older';
  if (upper > 0) return 'a newer release has migrated it';
  if (startsFrom === undefined) return undefined;
  const lower = (0,schema_version/* compareSchemaVersions */.W)(version, startsFrom);
  if (lower === undefined) return 'nobody can tell whether that is old enough';
  return lower < 0 ? 'the migrations from there are no longer in it' : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/startup/startup-migration.js
                                                         


                                                                


/** Where the version of a schema is read. */
                               
                                                                                                     
                         
                                                                                      
                                                
 

/** What a startup migration needs to know of its surroundings. */
                                 
                                
                               
                               
                         
                                               
                                      
 

/** What was found before desired state is written. */
                                
                                           
                                        
                                                   
                             
                          
                                
 

/** What the start of the application left. */
                               
                                
                                
 

/** A single answer may be lost on the way. */
const readings = 3;
const defaultPause = 1_000;

/**
 * Before desired state is written: reads the version and holds it against the release's window.
 * @param config the release's window
 * @param context where it is read
 * @param isFirst whether nothing was ever seen to run there: then nobody has to answer
 * @returns the version, and whether the start has anything to migrate
 * @throws MIGRATION_WINDOW_CLOSED, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE, the signal's reason
 */
async function checkBeforeStart(
  config                   ,
  context                ,
  isFirst         ,
)                         {
  const { reader, progress = src_progress/* silentProgress */.R } = context;
  const read = await readPatiently(context);
  if (read.kind === 'unreadable') {
    if (!isFirst || config.version.kind === 'command') throw unreadable(reader.place, read.why);
    progress.detail(`Nobody says which schema there is (${read.why}), and nothing ran there yet.`);
    return before({ version: null, dirty: false }, true);
  }
  const { migrates } = requireStartable(config, read.state, reader.place);
  const { version } = read.state;
  progress.detail(
    migrates
      ? `The schema has ${version === null ? 'no version yet' : `version ${version}`}: the application brings ${config.expects} when it starts.`
      : `The schema has version ${config.expects} already.`,
  );
  return before(read.state, migrates);
}

/**
 * After the rollout: reads the version until it is the release's, for as long as the configuration allows. A schema
 * that is dirty or older may be in the middle of its migration, so both end the wait only at the deadline.
 * @param config what the release brings
 * @param context where it is read
 * @returns the version
 * @throws MIGRATION_START_INCOMPLETE, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE, the signal's reason
 */
async function awaitStarted(
  config                   ,
  context                ,
)                        {
  const { reader, signal, clock = time/* systemClock */.ml, progress = src_progress/* silentProgress */.R } = context;
  const until = clock.now() + config.timeoutMilliseconds;
  for (;;) {
    const read = await readOnce(reader, signal);
    try {
      if (read.kind === 'unreadable') throw unreadable(reader.place, read.why);
      const versionAfter = requireReached(config, read.state, reader.place);
      progress.detail(`The schema has version ${versionAfter}.`);
      return { versionAfter, outputDigest: digestOfState(read.state) };
    } catch (error) {
      if (clock.now() >= until) throw error;
      progress.waiting(`the schema to have version ${config.expects}: ${saidOf(read)}`);
    }
    await (0,cancellation/* sleep */.yy)(Math.min(context.pauseMilliseconds ?? defaultPause, until - clock.now()), signal);
  }
}

function before(state             , migrates         )                {
  return { versionBefore: state.version, migrates, outputDigest: digestOfState(state) };
}

function digestOfState({ version, dirty }             )         {
  return (0,vocabulary/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)({ version, dirty }));
}

async function readPatiently(context                )                     {
  for (let reading = 1; ; reading += 1) {
    const read = await readOnce(context.reader, context.signal);
    if (read.kind === 'read' || reading === readings) return read;
    await (0,cancellation/* sleep */.yy)(context.pauseMilliseconds ?? defaultPause, context.signal);
  }
}

/** A command that fails says so by its own error; while the application starts, that may pass. */
async function readOnce(reader              , signal             )                     {
  try {
    return await reader.read(signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(0,src_error/* isWaybillError */.xS)(error, 'MIGRATION_VERSION_UNREADABLE')) throw error;
    return { kind: 'unreadable', why: error.message };
  }
}

function saidOf(read           )         {
  if (read.kind === 'unreadable') return read.why;
  const { version, dirty } = read.state;
  return `${version ?? 'none'}${dirty ? ', dirty' : ''}`;
}

function unreadable(place        , why        )        {
  return (0,error_codes/* migrationError */.h)('MIGRATION_VERSION_UNREADABLE', {
    message: `Expected ${place} to say which version the schema has; ${why}.`,
    remedy:
      'Let the running application answer with it (`migrations.version` of waybill.yaml), or read it by a command. Where what runs cannot say it yet, deploy this commit once with `migrations: none` for the environment.',
    facts: { place },
  });
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

/***/ 28767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkBeforeProposal: () => (/* binding */ checkBeforeProposal),
/* harmony export */   checkStartable: () => (/* binding */ checkStartable)
/* harmony export */ });
/* harmony import */ var _waybill_migration_startup__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34836);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27970);
/* harmony import */ var _schema_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96492);
                                                         
                                                        

                                                                 



/**
 * Before desired state is written: whether the release's application can start on the database as it is.
 * @param context environment and release
 * @param config the release's window, and how the version is read
 * @param place where a command runs that reads it
 * @returns the version, and whether the start has anything to migrate
 * @throws MIGRATION_WINDOW_CLOSED, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE, CHECKOUT_MISMATCH
 */
async function checkStartable(
  context              ,
  config                   ,
  place              ,
)                         {
  const { settings } = context.connections;
  const reader = await (0,_schema_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaReader */ .J)(context, config, place);
  const pointers = await context.seen.environment(context.environment.name);
  // What never ran there cannot answer, also where a first deployment failed.
  const isFirst = (pointers?.active ?? null) === null;
  const { signal, progress } = settings;
  return await (0,_waybill_migration_startup__WEBPACK_IMPORTED_MODULE_1__/* .checkBeforeStart */ .A)(config, { reader, signal, progress }, isFirst);
}

/**
 * The same where a pull request is about to be opened: its merge is the rollout, so this is the last moment to see it.
 * @param context environment and release
 * @param record the deployment
 * @throws MIGRATION_WINDOW_CLOSED, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE
 */
async function checkBeforeProposal(
  context              ,
  record                  ,
)                {
  const { migrations } = context.config;
  if (migrations?.engine !== 'startup' || (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .requestOf */ .f)(record).kind === 'rollback') return;
  // The policy is refused where a command would have to read it here: there is no checkout that is made ready.
  await checkStartable(context, migrations, { workspace: '.', variables: undefined });
}


/***/ }),

/***/ 96492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ schemaReader)
});

// UNUSED EXPORTS: answerReader

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/template.js
var template = __webpack_require__(67266);
// EXTERNAL MODULE: ./node_modules/@waybill/migration/src/command-engine.js + 1 modules
var command_engine = __webpack_require__(54288);
;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/startup/schema-state.js
                                               

/** What a database says of its schema. */
                              
                                           
                                  
                                                                      
                          
 

/** What was read, or why nothing can be. */
                       
                                                          
                                                          

/** How tools call a database on which no migration ran. */
const noSchema                      = new Set(['none', '0']);

/**
 * Reads the line of a version command: `42`, `42 dirty`, or `42 (dirty)` as golang-migrate writes it; `none` and `0`
 * stand for a database without a schema.
 * @param line what it printed
 * @returns the version, and whether it is dirty
 */
function stateOfLine(line        )            {
  const [, version, dirty] = /^(\S+)( dirty| \(dirty\))?$/.exec(line.trim()) ?? [];
  if (version === undefined)
    return { kind: 'unreadable', why: 'the line is more than a version (`42`, or `42 dirty`)' };
  return stateOf(version, dirty !== undefined);
}

/**
 * Reads what an answer of the application says.
 * @param version the value where the version stands; undefined where there is none
 * @param dirty the value that says whether it is dirty; undefined where there is none, null where nobody is asked
 * @returns the version, and whether it is dirty
 */
function stateOfAnswer(
  version                       ,
  dirty                                                 ,
)            {
  if (dirty !== null && typeof dirty.said !== 'boolean')
    return { kind: 'unreadable', why: 'it does not say with true or false whether it is dirty' };
  const isDirty = dirty?.said === true;
  if (version === null) return stateOf('none', isDirty);
  if (typeof version !== 'string' && typeof version !== 'number')
    return {
      kind: 'unreadable',
      why: 'it has no version, as a text or a number, where one is expected',
    };
  const text = String(version).trim();
  if (text === '' || text.length > 255)
    return { kind: 'unreadable', why: `the version has ${String(text.length)} characters` };
  return stateOf(text, isDirty);
}

function stateOf(version        , dirty         )            {
  return { kind: 'read', state: { version: noSchema.has(version) ? null : version, dirty } };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/migration/src/startup/command-reader.js
                                                         
                                                


                                                           

/**
 * @param config folder and variables of the command
 * @param command prints the version
 * @param surroundings where and with what it runs
 * @returns what reads the version by it
 * @throws TEMPLATE_INVALID where `env` asks for a value that is not known
 */
function commandReader(
  config                                           ,
  command         ,
  surroundings                     ,
)               {
  const run = (0,command_engine/* commandRunner */.cd)(config, surroundings);
  return {
    place: `the command ${command.join(' ')}`,
    read: async (signal) => stateOfLine(await (0,command_engine/* readVersion */.$4)(command, run, signal)),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/identity.js
var identity = __webpack_require__(65465);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/http-exchange.js
var http_exchange = __webpack_require__(40893);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/json-pointer.js
var json_pointer = __webpack_require__(22393);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/migration-surroundings.js
var migration_surroundings = __webpack_require__(60230);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/startup-migration/schema-reader.js

                                                    




/** What of a deployment says which schema its application starts on. */
                                                      
                                                          
                                                         
                                                  
                                                                  
 

/** How long one answer may take. */
const answerTimeout = 10_000;

/**
 * @param context environment and release
 * @param config how the version is read
 * @param place where a command runs that reads it
 * @returns what reads it
 * @throws CHECKOUT_MISMATCH, MIGRATION_ENV_INVALID, TEMPLATE_INVALID
 */
async function schemaReader(
  context              ,
  config                   ,
  place              ,
)                        {
  const { version } = config;
  return version.kind === 'command'
    ? commandReader(config, version.command, await (0,migration_surroundings/* migrationSurroundings */.c)(context, place))
    : answerReader(context, version);
}

/** What of a deployment says where it answers. */
                                                                       
                                                 
 

/**
 * A status is not looked at: an application whose schema is dirty may well say so with 503.
 * @param context environment and release
 * @param source path, and where in the answer the version stands
 * @returns what asks the application
 * @throws TEMPLATE_INVALID where the path asks for a value that is not known
 */
function answerReader(
  { environment, values }               ,
  source                                                           ,
)               {
  const url = (0,identity/* urlBehind */.cE)(environment.url, (0,template/* expandTemplate */.Ly)(source.path, values));
  return {
    place: `GET ${url.href}`,
    read: async (signal) => {
      const answer = await (0,http_exchange/* exchange */.c)({ url, timeoutMilliseconds: answerTimeout }, signal);
      if (answer.kind === 'silence') return { kind: 'unreadable', why: answer.detail };
      const body = answer.truncated ? undefined : (0,json_pointer/* parseJson */.q)(answer.body);
      if (body === undefined)
        return { kind: 'unreadable', why: `it answers ${String(answer.status)} without JSON` };
      const read = stateOfAnswer(
        (0,json_pointer/* valueAt */.f)(body, source.pointer),
        source.dirty === undefined ? null : { said: (0,json_pointer/* valueAt */.f)(body, source.dirty) },
      );
      return read.kind === 'read'
        ? read
        : { ...read, why: `it answers ${String(answer.status)}, and ${read.why}` };
    },
  };
}


/***/ })

};
})
