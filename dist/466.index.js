export const id = 466;
export const ids = [466];
export const modules = {

/***/ 5651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@waybill/action-kit/src/connection-settings.js
var connection_settings = __webpack_require__(9985);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/connections.js + 2 modules
var connections = __webpack_require__(9006);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(5010);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var src_progress = __webpack_require__(5480);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(7528);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/identity.js
var identity = __webpack_require__(5465);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/http-exchange.js
var http_exchange = __webpack_require__(893);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/template.js
var template = __webpack_require__(7266);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(1009);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/excerpt.js
var excerpt = __webpack_require__(6606);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/json-pointer.js
var json_pointer = __webpack_require__(2393);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./node_modules/@waybill/smoke/src/matcher.js




/**
 * Puts values into every text of a JSON value; keys stay as they are.
 * @param value a value from waybill.yaml
 * @param values the values by name
 * @returns the value to send or to compare with
 * @throws TEMPLATE_INVALID where a text asks for a name without a value
 */
function expandJson(value         , values                )          {
  if (typeof value === 'string') return (0,template/* expandTemplate */.Ly)(value, values);
  if (Array.isArray(value)) return value.map((item         ) => expandJson(item, values));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, expandJson(item, values)]),
  );
}

/**
 * @param matcher what a value must be
 * @param found the value; a matcher never matches what is not there
 * @param values the values by name
 * @returns whether it is that
 */
function matches(matcher         , found           , values                )          {
  switch (matcher.kind) {
    case 'equals':
      return (0,external_node_util_.isDeepStrictEqual)(found, expandJson(matcher.value, values));
    case 'one-of':
      return matcher.values.some((value) => found === expandJson(value, values));
    case 'matches':
      return (
        typeof found === 'string' &&
        new RegExp((0,template/* expandTemplate */.Ly)(matcher.pattern, values), 'u').test(found)
      );
    case 'type':
      return typeOf(found) === matcher.type;
    default:
      return (0,error/* exhausted */.uW)(matcher, 'the kind of matcher');
  }
}

/**
 * @param matcher what a value must be
 * @param values the values by name
 * @returns it in words: `"ready"`, `matching /^v1/`, `one of "ok", "up"`, `a number`
 */
function describeMatcher(matcher         , values                )         {
  switch (matcher.kind) {
    case 'equals':
      return JSON.stringify(expandJson(matcher.value, values));
    case 'one-of':
      return `one of ${matcher.values.map((value) => JSON.stringify(expandJson(value, values))).join(', ')}`;
    case 'matches':
      return `matching /${(0,template/* expandTemplate */.Ly)(matcher.pattern, values)}/`;
    case 'type':
      return `of type ${matcher.type}`;
    default:
      return (0,error/* exhausted */.uW)(matcher, 'the kind of matcher');
  }
}

function typeOf(value           )           {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'object';
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/smoke/src/check.js




                                           

/** How a check went in one round. */
                             
                            
                         
                                                
                                        
                                
 

/** What a check runs with. */
                               
                           
                                                     
                                  
                                       
                                                 
                               
 

/**
 * Asks once and compares everything, so that one round tells all that is wrong.
 * @param check what to ask and expect
 * @param context where, with which values
 * @returns what was found; no answer is a finding too
 * @throws TEMPLATE_INVALID where a text asks for a name without a value; the signal's reason
 */
async function runCheck(check            , context              )                      {
  const expected = describeExpectation(check.expect, context.values);
  const answer = await (0,http_exchange/* exchange */.c)(questionOf(check, context), context.signal);
  const { milliseconds } = answer;
  if (answer.kind === 'silence') {
    const findings = [{ what: 'answer', expected, found: answer.detail }];
    return { expected, found: answer.detail, findings, milliseconds };
  }
  const findings = [
    ...statusFindings(check.expect, answer, context),
    ...headerFindings(check.expect, answer, context),
    ...jsonFindings(check.expect, answer, context),
    ...bodyFindings(check.expect, answer, context),
  ];
  const found =
    findings.length === 0
      ? `as expected (${String(answer.status)})`
      : findings
          .map((finding) =>
            finding.what === 'status' ? finding.found : `${finding.what}: ${finding.found}`,
          )
          .join('; ');
  return { expected, found, findings, milliseconds };
}

function questionOf(
  { request }            ,
  { baseUrl, values, timeoutMilliseconds }              ,
)               {
  const sent = 'body' in request ? request.body : undefined;
  const headers                         = {};
  if (sent?.kind === 'json') headers['content-type'] = 'application/json';
  for (const [name, value] of Object.entries(request.headers))
    headers[name.toLowerCase()] = (0,template/* expandTemplate */.Ly)(value, values);
  const body = sent === undefined ? {} : { body: bodyText(sent, values) };
  const url = (0,identity/* urlBehind */.cE)(baseUrl, (0,template/* expandTemplate */.Ly)(request.path, values));
  return { url, method: request.method, headers, ...body, timeoutMilliseconds };
}

function bodyText(body             , values                )         {
  switch (body.kind) {
    case 'json':
      return JSON.stringify(expandJson(body.value, values));
    case 'text':
      return (0,template/* expandTemplate */.Ly)(body.text, values);
    default:
      return (0,error/* exhausted */.uW)(body, 'the kind of body');
  }
}

function describeExpectation(expect                  , values                )         {
  const contained = containedText(expect, values);
  return [
    String(expect.status),
    ...Object.entries(expect.headers).map(
      ([name, matcher]) => `${name.toLowerCase()} ${describeMatcher(matcher, values)}`,
    ),
    ...Object.entries(expect.json).map(
      ([pointer, matcher]) => `${place(pointer)} ${describeMatcher(matcher, values)}`,
    ),
    ...(contained === undefined ? [] : [`a body with ${JSON.stringify(contained)}`]),
  ].join(', ');
}

function statusFindings(
  expect                  ,
  answer            ,
  { secrets }              ,
)            {
  if (answer.status === expect.status) return [];
  const said = (0,excerpt/* excerpt */.K)(answer.headers['location'] ?? answer.body, 200, secrets);
  const found =
    said === '' ? String(answer.status) : `${String(answer.status)} ${JSON.stringify(said)}`;
  return [{ what: 'status', expected: String(expect.status), found }];
}

function headerFindings(
  expect                  ,
  answer            ,
  { values, secrets }              ,
)            {
  return Object.entries(expect.headers).flatMap(([name, matcher]) => {
    const found = answer.headers[name.toLowerCase()];
    if (found !== undefined && matches(matcher, found, values)) return [];
    return [
      {
        what: `header ${name.toLowerCase()}`,
        expected: describeMatcher(matcher, values),
        found: shown(name, found, secrets),
      },
    ];
  });
}

function jsonFindings(
  expect                  ,
  answer            ,
  { values, secrets }              ,
)            {
  const wanted = Object.entries(expect.json);
  if (wanted.length === 0) return [];
  const body = answer.truncated ? undefined : (0,json_pointer/* parseJson */.q)(answer.body);
  if (body === undefined) {
    const found = answer.truncated ? 'more than 1 MiB' : shown('body', answer.body, secrets);
    return [{ what: 'body', expected: 'JSON', found }];
  }
  return wanted.flatMap(([pointer, matcher]) => {
    const found = (0,json_pointer/* valueAt */.f)(body, pointer);
    if (found !== undefined && matches(matcher, found, values)) return [];
    return [
      {
        what: place(pointer),
        expected: describeMatcher(matcher, values),
        found: shown(pointer, found, secrets),
      },
    ];
  });
}

function bodyFindings(
  expect                  ,
  answer            ,
  { values, secrets }              ,
)            {
  const text = containedText(expect, values);
  if (text === undefined || answer.body.includes(text)) return [];
  const found = answer.truncated ? 'not in its first 1 MiB' : shown('body', answer.body, secrets);
  return [{ what: 'body', expected: `with ${JSON.stringify(text)}`, found }];
}

function place(pointer        )         {
  return pointer === '' ? 'the body' : pointer;
}

function containedText(expect                  , values                )                     {
  return 'bodyContains' in expect ? (0,template/* expandTemplate */.Ly)(expect.bodyContains, values) : undefined;
}

const secretPlace = /password|passwd|secret|token|api-?key|authorization|cookie|credential/i;

/** What was found, for people; never the value of something whose name looks secret. */
function shown(
  what        ,
  found                       ,
  secrets                              ,
)         {
  if (found === undefined) return 'nothing';
  if (typeof found === 'string')
    return JSON.stringify(secretPlace.test(what) ? '***' : (0,excerpt/* excerpt */.K)(found, 200, secrets));
  return (0,excerpt/* excerpt */.K)(JSON.stringify(found), 200, secrets);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/smoke/src/error-codes.js


/** The codes that `smoke` throws. */
const smokeErrorCodes = {
  SMOKE_FAILED:
    'The release did not pass its smoke checks often enough in a row; the facts say what each expected and found.',
  SMOKE_IDENTITY_UNDECLARED:
    'waybill.yaml does not say how an answer proves from which release it comes.',
}                              ;

/** Makes the errors of `smoke`. */
const smokeError = (0,error/* errorFactory */.PR)(smokeErrorCodes);

;// CONCATENATED MODULE: ./node_modules/@waybill/smoke/src/tally.js
/** Counts how one check went over the rounds, and keeps the rounds that a report shows. */
class Tally        {
  #attempts = 0;
  #passes = 0;
  #last                   ;
  #lastFailure                                                                ;

  /**
   * @param number the round, counted from 1
   * @param round how it went
   * @param good whether it was good
   */
  add(number        , round       , good         )       {
    this.#attempts += 1;
    this.#last = round;
    if (good) this.#passes += 1;
    else this.#lastFailure = { number, round };
  }

  get attempts()         {
    return this.#attempts;
  }

  get passes()         {
    return this.#passes;
  }

  /** @returns the last round, where it was not good */
  get failedNow()                    {
    return this.#lastFailure?.number === this.#attempts ? this.#lastFailure.round : undefined;
  }

  /**
   * @param settled the number of the last round that does not count any more
   * @returns whether every round after it was good, and the round to show
   */
  verdict(settled        )                                                      {
    if (this.#last === undefined) throw new TypeError('a check was never asked');
    const failure = this.#lastFailure;
    return failure !== undefined && failure.number > settled
      ? { passed: false, round: failure.round }
      : { passed: true, round: this.#last };
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/smoke/src/run-smoke.js

                                                                   




                                                                            


/** What is checked, and where. */
                           
                           
                              
                                                                                                   
                                  
                               
                               
                         
                                                      
                                                  
 

                         
                              
                            
 

const answerTimeout = 10_000;
const shortestAnswerTimeout = 1_000;

/**
 * Runs all checks in rounds, until enough rounds in a row were good and all came from the release; every check is
 * asked in every round, in order, so that the report tells all that is wrong and later checks see what earlier
 * ones wrote. It ends early where the rounds that are left cannot be enough.
 * @param run what is checked, and where
 * @returns the report, passed or not; see `requirePassed`
 * @throws SMOKE_IDENTITY_UNDECLARED, TEMPLATE_INVALID, the signal's reason
 */
async function runSmoke(run          )                       {
  const { smoke } = run;
  const rule = ruleOf(run);
  const clock = run.clock ?? time/* systemClock */.ml;
  const progress = run.progress ?? src_progress/* silentProgress */.R;
  const startedAt = clock.now();
  const endsAt = startedAt + smoke.timeoutMilliseconds;
  const needed = smoke.consecutive;
  const allowed = Math.max(smoke.attempts, needed);
  const checks = new Map(smoke.checks.map((check) => [check.name, new Tally            ()]));
  const identity = new Tally               ();
  let rounds = 0;
  let streak = 0;

  for (;;) {
    rounds += 1;
    const context = contextOf(
      run,
      Math.max(shortestAnswerTimeout, Math.min(answerTimeout, endsAt - clock.now())),
    );
    const spoken = await askIdentity(rule, context);
    const ours = spoken.seen.seen === rule.expected;
    identity.add(rounds, spoken, ours);
    let good = ours;
    for (const check of smoke.checks) {
      const round = await runCheck(check, context);
      checks.get(check.name)?.add(rounds, round, round.findings.length === 0);
      good &&= round.findings.length === 0;
    }
    streak = good ? streak + 1 : 0;
    const hopeless = allowed - rounds < needed - streak;
    if (streak >= needed || hopeless || clock.now() >= endsAt) break;
    progress.waiting(
      `${String(needed)} good rounds in a row at ${run.baseUrl}: ${String(streak)} so far${trouble(checks, identity)}`,
    );
    await (0,cancellation/* sleep */.yy)(
      Math.min(smoke.intervalMilliseconds, Math.max(0, endsAt - clock.now())),
      run.signal,
    );
  }
  return {
    passed: streak >= needed,
    baseUrl: run.baseUrl,
    checks: [...checks].map(([name, tally]) => checkReport(name, tally, rounds - needed)),
    identity: identityReport(identity, rounds - needed),
    rounds,
    consecutive: streak,
    needed,
    durationMilliseconds: clock.now() - startedAt,
  };
}

function ruleOf({ smoke, baseUrl, values }          )               {
  if (smoke.identity !== undefined) return (0,identity/* identityRule */.Z6)(smoke.identity, baseUrl, values);
  throw smokeError('SMOKE_IDENTITY_UNDECLARED', {
    message:
      'Expected waybill.yaml to say under smoke.identity or ready.identity how an answer proves its release; it does not.',
    remedy:
      'Let the application answer with its commit, and add an identity, such as { json: /commit, equals: "${commit}" }.',
  });
}

function contextOf(
  { baseUrl, values, signal, secrets }          ,
  timeoutMilliseconds        ,
)               {
  const nonce = (0,external_node_crypto_.randomBytes)(6).toString('hex');
  return {
    baseUrl,
    values: { ...values, nonce },
    timeoutMilliseconds,
    secrets: secrets ?? [],
    signal,
  };
}

async function askIdentity(
  rule              ,
  { timeoutMilliseconds, signal }              ,
)                         {
  const answer = await (0,http_exchange/* exchange */.c)({ url: rule.url, timeoutMilliseconds }, signal);
  const nothing = { where: rule.where, expected: rule.expected };
  if (answer.kind === 'silence') return { seen: nothing, silence: answer.detail };
  return { seen: (0,identity/* seenIdentity */.ay)(rule, (0,identity/* judgeIdentity */.Ec)(rule, answer)) };
}

function checkReport(name        , tally                   , settled        )              {
  const { passed, round } = tally.verdict(settled);
  return { name, passed, attempts: tally.attempts, passes: tally.passes, ...round };
}

function identityReport(tally                      , settled        )                 {
  const { passed, round } = tally.verdict(settled);
  const silence = round.silence === undefined ? {} : { silence: round.silence };
  return { ...round.seen, passed, passes: tally.passes, ...silence };
}

function trouble(
  checks                                        ,
  identity                      ,
)         {
  const seen = identity.failedNow;
  const who = seen === undefined ? [] : [`identity ${seen.silence ?? seen.seen.seen ?? 'missing'}`];
  const failed = [...checks].flatMap(([name, tally]) =>
    tally.failedNow === undefined ? [] : [`${name} ${tally.failedNow.found}`],
  );
  const all = [...who, ...failed];
  return all.length === 0 ? '' : ` (${all.slice(0, 3).join('; ')}${all.length > 3 ? '; …' : ''})`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/smoke/src/require-passed.js


                                               

/**
 * @param report what a smoke check saw
 * @returns it, where it passed
 * @throws SMOKE_FAILED with every check that did not pass; the facts hold one line for each check
 */
function requirePassed(report             )              {
  if (report.passed) return report;
  const { identity, rounds, needed, consecutive } = report;
  const troubles = [
    ...(identity.passed
      ? []
      : [
          `identity: expected ${identity.expected} in ${identity.where}, found ${foundIdentity(report)}`,
        ]),
    ...report.checks
      .filter((check) => !check.passed)
      .map((check) => `${check.name}: expected ${check.expected}, found ${check.found}`),
  ];
  // Each failed at another time, and all have been good since: not often enough in a row.
  if (troubles.length === 0) troubles.push('there was no time for more');
  throw smokeError('SMOKE_FAILED', {
    message:
      `Expected ${String(needed)} good rounds in a row at ${report.baseUrl}, found ${String(consecutive)} ` +
      `at the end of ${String(rounds)} in ${(0,time/* formatDuration */.a3)(report.durationMilliseconds)}: ${troubles.join(' | ')}.`,
    remedy: remedyFor(report),
    facts: {
      baseUrl: report.baseUrl,
      rounds,
      consecutive,
      needed,
      identityExpected: identity.expected,
      identityFound: foundIdentity(report),
      failed: report.checks.filter((check) => !check.passed).map((check) => check.name),
      checks: report.checks.map(
        (check) =>
          `${check.passed ? 'ok' : 'FAILED'} ${check.name} (${String(check.passes)}/${String(check.attempts)}): ` +
          `expected ${check.expected}; found ${check.found}`,
      ),
    },
  });
}

function foundIdentity({ identity }             )         {
  return identity.seen ?? identity.silence ?? 'nothing';
}

function remedyFor({ identity }             )         {
  return identity.passed
    ? 'Look at what the failing checks found: correct the application and release again, or roll back.'
    : 'Another process than this release answers, at least at times: look whether an old one still gets requests.';
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/deployment-context.js
var deployment_context = __webpack_require__(9651);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/steps/smoke-check.js


                                                     

                                                             

/** What a smoke check saw; `evidence` is absent where the deployed commit declares no checks. */
                            
                                           
                                                   
 

/**
 * Runs the deployed commit's own smoke checks against the environment.
 * @param connections the systems of the deployment
 * @param request environment and commit
 * @param onReport gets the report before a failing one throws
 * @throws SMOKE_FAILED with every check that failed
 */
async function smokeStep(
  connections             ,
  request                                                              ,
  onReport                               ,
)                     {
  const context = await (0,deployment_context/* deploymentContext */.b)(connections, request.environment, request.commit);
  const { smoke } = context.config;
  if (smoke === undefined) return { report: undefined, evidence: undefined };
  const { settings } = connections;
  const report = await runSmoke({
    baseUrl: context.environment.url,
    smoke,
    values: context.values,
    signal: settings.signal,
    progress: settings.progress,
  });
  onReport(report);
  requirePassed(report);
  const { where, expected, seen } = report.identity;
  if (seen === undefined) throw new TypeError('a smoke check passed without an identity');
  return {
    report,
    evidence: {
      ...request,
      at: (0,time/* timestamp */.vE)(settings.clock),
      identity: { where, expected, seen },
      rounds: report.rounds,
      results: [
        { name: 'identity', attempts: report.rounds, seconds: report.durationMilliseconds / 1000 },
        ...report.checks.map(({ name, attempts, milliseconds }) => ({
          name,
          attempts,
          seconds: milliseconds / 1000,
        })),
      ],
    },
  };
}

;// CONCATENATED MODULE: ./actions/smoke-check/src/run.js



                                                  

/** Runs the release's own checks; the report is an output also when one fails. */
async function run(given                              )                         {
  const { inputs, context } = given;
  given.output('passed', 'false');
  const request = { environment: inputs.environment, commit: inputs.commit ?? context.commit };
  const step = await smokeStep((0,connections.connect)((0,connection_settings/* connectionSettings */.Q)(given)), request, (report) => {
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

/***/ 8656:
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

/***/ 5480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ silentProgress)
/* harmony export */ });
/** How long work shows itself (house rule: phases, elapsed time, what it is waiting for). */
                           
                                       
                             
                          
                             
                                                               
                              
 

/** Shows nothing: for tests, and for parts whose caller shows its own. */
const silentProgress           = {
  phase: () => undefined,
  detail: () => undefined,
  waiting: () => undefined,
};


/***/ }),

/***/ 6606:
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

/***/ 893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* unused harmony export exchangeLimits */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1009);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3097);




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
  const https = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
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
  const code = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .v)(error);
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

/***/ 5465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ judgeIdentity),
/* harmony export */   Z6: () => (/* binding */ identityRule),
/* harmony export */   ay: () => (/* binding */ seenIdentity),
/* harmony export */   cE: () => (/* binding */ urlBehind)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7266);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6606);
/* harmony import */ var _json_pointer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2393);

                                                  

                                                     


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

/***/ 2393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ valueAt),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
                                               


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

/***/ 3097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ systemErrorCode)
/* harmony export */ });
/**
 * @param error anything that was thrown
 * @returns the code of an error of the system (`ECONNREFUSED`), also where it is inside an error for several addresses;
 *   empty where there is none. Errors are known by their form, because some come from another realm.
 */
function systemErrorCode(error         )         {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'errors' in error && Array.isArray(error.errors) ? systemErrorCode(error.errors[0]) : '';
}


/***/ })

};
