(function (exports, __distFolder) {'use strict';
exports.ids = [3823];
exports.modules = {

/***/ 85480:
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

/***/ 73823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ smokeStep)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/time.js
var time = __webpack_require__(95010);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var src_progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/cancellation.js
var cancellation = __webpack_require__(67528);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/identity.js
var identity = __webpack_require__(65465);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/http-exchange.js
var http_exchange = __webpack_require__(40893);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/template.js
var template = __webpack_require__(67266);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/excerpt.js
var excerpt = __webpack_require__(46606);
// EXTERNAL MODULE: ./node_modules/@waybill/rollout/src/json-pointer.js
var json_pointer = __webpack_require__(22393);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
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
var deployment_context = __webpack_require__(99651);
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


/***/ })

};
})
