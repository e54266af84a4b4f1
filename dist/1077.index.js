export const id = 1077;
export const ids = [1077];
export const modules = {

/***/ 1077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor),
  findingsJson: () => (/* binding */ findingsJson),
  findingsText: () => (/* binding */ findingsText)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/progress.js
var progress = __webpack_require__(5480);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(1291);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/command.js
var command = __webpack_require__(5733);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var records = __webpack_require__(1182);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var src_policy = __webpack_require__(8894);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/parse.js + 7 modules
var parse = __webpack_require__(3216);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/github/address.js
var address = __webpack_require__(6557);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/github/repository-secret-names.js
                                                   
                                                          

/** Whose secrets, and who asks. */
                                     
                          
                      
                              
                          
                               
                         
                                          
 

/** The names of a repository's secrets, which every branch's workflows can read; no forge shows their values. */
                                   
                                                                 
                                                             

/**
 * Lists the names of the secrets that lie at a repository itself, on GitHub; the client is loaded only now.
 * @param options whose secrets, and who asks
 * @returns the names, or why this token does not see them
 * @throws FORGE_* where GitHub does not answer
 */
async function repositorySecretNames(
  options                    ,
)                                 {
  const { readSecretNames } = await Promise.all(/* import() */[__webpack_require__.e(5524), __webpack_require__.e(8908)]).then(__webpack_require__.bind(__webpack_require__, 8908));
  return readSecretNames(options);
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/policy.js
var policy = __webpack_require__(2553);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/error-codes.js
var error_codes = __webpack_require__(5817);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(1009);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/finding.js
/** What was found of one thing that has to be so. */
const findingStates = (/* unused pure expression or super */ null && (['ok', 'problem', 'unknown']))         ;
                                                          

/** What puts it right: one call of the forge's API, or the page where a person does it. */
                 
     
                            
                                              
                                                             
                            
                                                        
                                            
                             
     
                                                                           
                                                           
                                                        

/** One thing that was looked at. */
                          
                                                                   
                           
                               
                      
                           
                                 
 

/** @returns a finding; without fixes where everything is as it should be */
function finding(
  subject        ,
  state              ,
  message        ,
  fixes                 = [],
)          {
  return { subject, state, message, fixes };
}

/**
 * @param fix what puts it right
 * @returns it as a line to paste or to open
 */
function fixText(fix     )         {
  switch (fix.kind) {
    case 'call': {
      const host = fix.host === undefined ? [] : ['--hostname', fix.host];
      const call = ['gh', 'api', ...host, '--method', fix.method, fix.path].join(' ');
      if (fix.body === undefined) return call;
      return `echo ${quoted(JSON.stringify(fix.body))} | ${call} --input -`;
    }
    case 'page':
      return `${fix.url} (${fix.about})`;
    case 'advice':
      return fix.about;
  }
}

function quoted(text        )         {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * @param findings what was found
 * @returns 1 where there is a problem, 2 where something could not be learned, else 0
 */
function exitCodeOf(findings                    )            {
  if (findings.some(({ state }) => state === 'problem')) return 1;
  return findings.some(({ state }) => state === 'unknown') ? 2 : 0;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/learn.js



/**
 * Asks for something, and makes what cannot be learned a finding: silence is never good news (design, law 7).
 * @param subject what it is about
 * @param signal ends everything; that is no finding
 * @param ask what to ask, and what follows from the answer
 */
async function learn(
  subject        ,
  signal             ,
  ask                                   ,
)                              {
  try {
    return await ask();
  } catch (error) {
    signal.throwIfAborted();
    if (!(0,src_error/* isWaybillError */.xS)(error)) throw error;
    return [notLearned(subject, error)];
  }
}

function notLearned(subject        , { message, remedy, code }              )          {
  return finding(subject, 'unknown', `${message} [${code}]`, [{ kind: 'advice', about: remedy }]);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/doctor-connection.js



                                                  

                                            

                                                                                           

/** What the doctor works with. */
                                   
                              
                                  
                                               
                                        
 

/**
 * Connects the doctor with the forge. The policy is that of now: of the ops repository, or else of the protected
 * branch's head (design, "Whose policy?"). Unlike a gate it reads the latter also where nothing protects that
 * branch: that is what it is here to say.
 * @param connections the systems
 * @returns where facts are learned, and by what they are judged
 * @throws DOCTOR_POLICY_MISSING, CONFIG_*, and what opening the application's repository throws
 */
async function connectDoctor(connections             )                            {
  const [{ config }, forge, git] = await Promise.all([
    connections.protectedConfig(),
    connections.forge(),
    connections.applicationGit(),
  ]);
  const place = forge.kind === 'local' ? undefined : (0,address/* githubRepositoryOf */.hl)(git.url);
  const { signal } = connections.settings;
  let ops                       ;
  const findings = await learn('ops repository', signal, async () => {
    ops = await opsPolicy(connections, config.ops.branch);
    return [];
  });
  const policy = ops?.policy ?? (0,src_policy/* policyOf */.US)(config);
  if (policy === undefined) throw noPolicy(findings);
  return {
    subject: { config, policy },
    findings,
    ports: {
      application: {
        forge,
        ...(place === undefined ? {} : { place }),
        secretNames: () => secretNames(connections, forge.kind, place),
      },
      ops: {
        forge: connections.opsForge,
        ...(ops?.place === undefined ? {} : { place: ops.place }),
      },
      signal,
    },
  };
}

                     
                                              
                                      
 

async function opsPolicy(connections             , branch        )                     {
  const git = await connections.opsGit();
  const head = await git.readRef(`refs/heads/${branch}`);
  const bytes = head === undefined ? undefined : await git.readFile(head, policy/* policyFile */.Xd);
  return {
    place: (0,address/* githubRepositoryOf */.hl)(git.url),
    policy: bytes === undefined ? undefined : (0,parse/* parsePolicy */.O)(bytes.toString('utf8'), policy/* policyFile */.Xd),
  };
}

async function secretNames(
  { settings }             ,
  kind                                             ,
  place                             ,
)                       {
  if (kind === 'local') {
    return { kind: 'not-supported', reason: 'a plain bare repository keeps no secrets' };
  }
  if (kind !== 'github' || place === undefined) {
    return { kind: 'unseen', reason: 'this version does not ask this forge for them' };
  }
  const { applicationToken, server, signal, clock } = settings;
  const found = await repositorySecretNames({
    apiUrl: server?.url === place.serverUrl ? server.apiUrl : (0,address/* githubApiOf */.lF)(place.serverUrl),
    repository: place.repository,
    ...(applicationToken === undefined ? {} : { token: applicationToken }),
    signal,
    ...(clock === undefined ? {} : { clock }),
  });
  return found.kind === 'names' ? found : { kind: 'unseen', reason: found.reason };
}

function noPolicy(findings                    )        {
  const why = findings.map(({ message }) => ` The ops repository: ${message}`).join('');
  return (0,error_codes/* cliError */.h)('DOCTOR_POLICY_MISSING', {
    message: `Expected ${policy/* policyFile */.Xd} in the ops repository, or \`policy\` in waybill.yaml at the protected branch's head; found neither.${why}`,
    remedy:
      'Write one of them and push it: it says what there is to look at. `waybill init --example` shows one.',
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/init/caller-form.js
var caller_form = __webpack_require__(7331);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/calls.js
                                                      
                                        
                                                  

/**
 * @param place the repository
 * @param method how
 * @param path below the repository
 * @param body what is sent
 * @returns a call of the REST API
 */
function call(
  { serverUrl, repository }                 ,
  method                        ,
  path        ,
  body                                    ,
)      {
  const { host } = new URL(serverUrl);
  return {
    kind: 'call',
    method,
    path: `repos/${repository}/${path}`,
    ...(body === undefined ? {} : { body }),
    ...(host === 'github.com' ? {} : { host }),
  };
}

/** @returns a page of the repository's settings */
function settingsPage(
  { serverUrl, repository }                 ,
  page                                                           ,
  about        ,
)      {
  return { kind: 'page', url: `${serverUrl}/${repository}/settings/${page}`, about };
}

/**
 * An environment that admits branches by name: https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment
 * It takes away the reviewers that the call does not name: only for an environment that has none.
 */
function restrictEnvironment(place                 , name        )      {
  return call(place, 'PUT', `environments/${encodeURIComponent(name)}`, {
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  });
}

/** https://docs.github.com/en/rest/deployments/branch-policies#create-a-deployment-branch-policy */
function admitBranch(place                 , name        , branch        )      {
  const path = `environments/${encodeURIComponent(name)}/deployment-branch-policies`;
  return call(place, 'POST', path, { name: branch, type: 'branch' });
}

/** What a rule of ours is in a ruleset: https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset */
function rulesetRule(
  rule                ,
  checks                   ,
)                                                {
  switch (rule) {
    case 'pull-request':
      return {
        type: 'pull_request',
        parameters: {
          required_approving_review_count: 1,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: false,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
        },
      };
    case 'no-force-push':
      return { type: 'non_fast_forward' };
    case 'no-deletion':
      return { type: 'deletion' };
    case 'linear-history':
      return { type: 'required_linear_history' };
    case 'signed-commits':
      return { type: 'required_signatures' };
    case 'required-checks':
      // A list of checks that is empty asks for nothing.
      if (checks.length === 0) return undefined;
      return {
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: checks.map((context) => ({ context })),
        },
      };
  }
}

/**
 * @param place the repository
 * @param branches patterns of branches, without refs/heads/
 * @param rules the rules that are missing
 * @param checks the checks that the policy names
 * @returns the call that adds a ruleset with them; a page for what no call can know
 */
function addRules(
  place                 ,
  branches                   ,
  rules                           ,
  checks                    = [],
)                 {
  const written = rules.flatMap((rule) => rulesetRule(rule, checks) ?? []);
  const body = {
    name: `waybill: ${branches.join(', ')}`,
    target: 'branch',
    enforcement: 'active',
    conditions: {
      ref_name: { include: branches.map((branch) => `refs/heads/${branch}`), exclude: [] },
    },
    rules: written,
  };
  return [
    ...(written.length === 0 ? [] : [call(place, 'POST', 'rulesets', body)]),
    ...(written.length === rules.length
      ? []
      : [settingsPage(place, 'rules', 'require the checks that must be green, by their names')]),
  ];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/branch-findings.js
                                                      
                                                  


                                                  

/** A branch, and which rules it has to have. */
                                
                         
                          
                                            
                                                                                
                                        
                                                                         
                                      
                                   
 

/**
 * Judges the rules of a branch.
 * @param subject the branch, and which rules it has to have
 * @param facts what the forge says of it; undefined where it does not exist
 * @returns what is right and what is not
 */
function branchFindings(
  subject               ,
  facts                         ,
)                     {
  const { title, branch, rules, place } = subject;
  if (facts === undefined) {
    return [
      finding(
        title,
        'unknown',
        `It does not exist yet, so that its rules cannot be seen; it has to have ${rules.join(', ')}.`,
        fixesOf(subject, rules),
      ),
    ];
  }
  if (facts.name !== branch) {
    return [
      finding(
        title,
        'problem',
        `The forge answers with another branch, ${facts.name}: it was renamed.`,
        [{ kind: 'advice', about: `Name ${facts.name} in waybill.yaml and in the workflows.` }],
      ),
    ];
  }
  const missing = rules.filter((rule) => !facts.rules.includes(rule));
  const remark = facts.remark === undefined ? '' : ` (${facts.remark})`;
  const notEnforced = facts.notEnforced ?? [];
  return [
    missing.length === 0 && facts.protected
      ? finding(
          title,
          'ok',
          `It has ${facts.rules.length === 0 ? 'a rule' : facts.rules.join(', ')}.`,
        )
      : finding(
          title,
          'problem',
          missing.length === 0
            ? `The forge keeps no rule on it${remark}.`
            : `It lacks ${missing.join(', ')}, or this token does not see them${remark}.`,
          fixesOf(subject, missing.length === 0 ? rules : missing),
        ),
    ...notEnforced.map((name) =>
      finding(
        title,
        missing.length === 0 ? 'ok' : 'problem',
        `The ruleset ${name} names it and is not enforced: it stops nobody.`,
        missing.length === 0 || place === undefined
          ? []
          : [settingsPage(place, 'rules', `${name}: enforcement status, active`)],
      ),
    ),
  ];
}

function fixesOf(
  { place, branch, patterns, checks }               ,
  rules                           ,
)                 {
  return place === undefined || rules.length === 0
    ? []
    : addRules(place, patterns ?? [branch], rules, checks);
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/fields.js
var fields = __webpack_require__(4197);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/environment-findings.js


                                                                     


                                                  

                                                              

/** The environment, and what it has to be. */
                                     
                        
                          
                                                                                                       
                                
                                                                                
                                   
 

/**
 * Judges an environment of the forge: it is the boundary around credentials (design, law 3).
 * @param subject the environment, and what it has to be
 * @param facts what the forge says of it
 * @returns what is right and what is not
 */
function environmentFindings(
  subject                    ,
  facts                  ,
)                     {
  const title = `environment ${subject.name}`;
  switch (facts.kind) {
    case 'not-supported':
      return [finding(title, 'ok', `Nothing to set: ${facts.reason}.`)];
    case 'missing':
      return [
        finding(
          title,
          'problem',
          'It does not exist: a job that names it would make it, open to every branch.',
          [...made(subject), ...(needsReviewers(subject) ? reviewersPage(subject) : [])],
        ),
      ];
    case 'present':
      return [
        admission(title, subject, facts),
        ...(needsReviewers(subject) ? reviewers(title, subject, facts) : []),
      ];
    default:
      return (0,src_error/* exhausted */.uW)(facts, 'the facts of an environment');
  }
}

function made({ place, name, branch }                    )                 {
  if (place === undefined) return [];
  return [restrictEnvironment(place, name), admitBranch(place, name, branch)];
}

function needsReviewers({ policy }                    )          {
  return policy?.approval.given === 'environment' && policy.approval.required > 0;
}

function admission(
  title        ,
  { branch, name, place }                    ,
  { admits, reviewers: asked }         ,
)          {
  if (
    admits.kind === 'named' &&
    admits.tags.length === 0 &&
    admits.branches.length === 1 &&
    admits.branches[0] === branch
  ) {
    return finding(title, 'ok', `It admits ${branch} alone.`);
  }
  const message = `It admits ${admitted(admits)}; its credentials are for runs on ${branch} alone.`;
  if (place === undefined) return finding(title, 'problem', message);
  const page = settingsPage(
    place,
    'environments',
    `${name}: deployment branches and tags, ${branch} alone`,
  );
  const adds = admits.kind !== 'named' || !admits.branches.includes(branch);
  const more =
    admits.kind === 'named' &&
    (admits.tags.length > 0 || admits.branches.some((other) => other !== branch));
  // The call replaces all settings, and would take the reviewers away; taking a pattern away needs its number.
  if ((admits.kind !== 'named' && asked.length > 0) || more) {
    return finding(title, 'problem', message, [page]);
  }
  return finding(title, 'problem', message, [
    ...(admits.kind === 'named' ? [] : [restrictEnvironment(place, name)]),
    ...(adds ? [admitBranch(place, name, branch)] : []),
  ]);
}

function admitted(admits              )         {
  switch (admits.kind) {
    case 'all':
      return 'every branch and tag';
    case 'protected':
      return 'every branch that has some rule';
    case 'named': {
      const names = [...admits.branches, ...admits.tags.map((tag) => `the tag ${tag}`)];
      return names.length === 0 ? 'nothing' : names.join(', ');
    }
    default:
      return (0,src_error/* exhausted */.uW)(admits, 'what an environment admits');
  }
}

function reviewersPage({ place, name }                    )                 {
  return place === undefined
    ? []
    : [
        settingsPage(
          place,
          'environments',
          `${name}: required reviewers, and no bypass by administrators`,
        ),
      ];
}

function reviewers(
  title        ,
  subject                    ,
  { reviewers: asked, adminsMayBypass }         ,
)                     {
  const { by = [], adminBypass } = subject.policy?.approval ?? {};
  const absent = asked.some((name) => name.startsWith('team:'))
    ? []
    : by.filter((name) => !asked.some((other) => (0,fields/* sameAccount */.M_)(name, other)));
  const page = reviewersPage(subject);
  return [
    asked.length === 0
      ? finding(
          title,
          'problem',
          'It has no required reviewers; the policy takes their review as the approval (where this plan of the forge has none: `approval.given: signed`).',
          page,
        )
      : absent.length > 0
        ? finding(
            title,
            'problem',
            `Its reviewers lack ${absent.join(', ')}, whose approval the policy counts.`,
            page,
          )
        : finding(title, 'ok', `A run waits for ${asked.join(', ')}.`),
    adminsMayBypass && adminBypass !== 'allowed'
      ? finding(
          title,
          'problem',
          'Administrators may let a run through without a review; the policy refuses such a run.',
          page,
        )
      : finding(
          title,
          'ok',
          adminsMayBypass
            ? 'Administrators may let a run through, which the policy allows.'
            : 'Administrators may not let a run through without a review.',
        ),
  ];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/examine.js







                                                                          

/** What writes desired state, ledger or releases: never a secret of the repository (design, law 3). */
const writingSecrets = [
  'OPS_TOKEN',
  'OPS_APP_KEY',
  'SIGNING_KEY',
  'SIGNING_KEY_PASSWORD',
  'REGISTRY_PASSWORD',
];

/** The rules without which records could be taken back. */
const ledgerRules = ['no-force-push', 'no-deletion']         ;

/**
 * Compares what the forge says with what the policy asks, and says what puts it right. It writes nothing.
 * @param ports where facts are learned
 * @param subject the application and its policy
 * @returns what was found: environments, the protected branch, secrets, the ledger
 */
async function examine(
  ports             ,
  subject               ,
)                              {
  const found = await Promise.all([
    ...environmentNames(subject).map((name) => environment(ports, subject, name)),
    protectedBranch(ports, subject),
    secrets(ports),
    ledger(ports, subject),
  ]);
  return found.flat();
}

/** Environments that say `from: any` hold credentials of their own, and nothing here depends on them. */
function environmentNames({ policy }               )                    {
  const promoted = policy.environments.filter(({ from }) => from === 'protected');
  return [...new Set([caller_form/* releaseEnvironment */.vI, ...promoted.map(({ name }) => name)])];
}

async function environment(
  { application, signal }             ,
  { config, policy }               ,
  name        ,
)                              {
  const { place } = application;
  const own = policy.environments.find((one) => one.name === name);
  return await learn(`environment ${name}`, signal, async () =>
    environmentFindings(
      {
        name,
        branch: config.branch,
        ...(own === undefined ? {} : { policy: own }),
        ...(place === undefined ? {} : { place }),
      },
      await application.forge.environment(name),
    ),
  );
}

async function protectedBranch(
  { application, signal }             ,
  { config, policy }               ,
)                              {
  const { forge, place } = application;
  const title = `branch ${config.branch}`;
  const promoted = policy.environments.filter(({ from }) => from === 'protected');
  return await learn(title, signal, async () =>
    branchFindings(
      {
        title,
        branch: config.branch,
        rules: [...new Set(promoted.flatMap(({ protection }) => protection.rules))],
        checks: [...new Set(promoted.flatMap(({ checks }) => checks))],
        ...(place === undefined ? {} : { place }),
      },
      await forge.branch(config.branch),
    ),
  );
}

async function ledger(
  { ops, signal }             ,
  { config }               ,
)                              {
  const { place } = ops;
  const branch = config.ops.ledger;
  const title = `ledger ${branch} of the ops repository`;
  return await learn(title, signal, async () =>
    branchFindings(
      {
        title,
        branch,
        rules: ledgerRules,
        patterns: [...new Set([branch, 'waybill/**/*'])],
        ...(place === undefined ? {} : { place }),
      },
      await (await ops.forge()).branch(branch),
    ),
  );
}

async function secrets({ application, signal }             )                              {
  const title = 'secrets of the repository';
  return await learn(title, signal, async () => [
    secretFinding(title, application.place, await application.secretNames()),
  ]);
}

function secretFinding(
  title        ,
  place                                     ,
  found             ,
)          {
  switch (found.kind) {
    case 'not-supported':
      return finding(title, 'ok', `Nothing to set: ${found.reason}.`);
    case 'unseen':
      return finding(
        title,
        'unknown',
        `Their names cannot be seen (${found.reason}); ${writingSecrets.join(', ')} may not be among them.`,
        place === undefined ? [] : [call(place, 'GET', 'actions/secrets')],
      );
    case 'names': {
      const wrong = found.names.filter((name) => writingSecrets.includes(name.toUpperCase()));
      if (wrong.length === 0) return finding(title, 'ok', 'None of them writes.');
      return finding(
        title,
        'problem',
        `${wrong.join(', ')}: every branch's workflows can read ${wrong.length === 1 ? 'it' : 'them'}; what writes belongs into environments that admit the protected branch alone.`,
        place === undefined
          ? []
          : [
              settingsPage(
                place,
                'secrets/actions',
                'move to the environments, and replace the value',
              ),
            ],
      );
    }
    default:
      return (0,src_error/* exhausted */.uW)(found, 'the names of secrets');
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/doctor.js








/** `waybill doctor`: is the forge set as the policy asks. */
const doctor          = {
  name: 'doctor',
  about: 'Whether the forge is set as the policy asks, and the call that puts it right.',
  positionals: [],
  options: { ...cli_connection/* connectionOptions */.HZ, json: { about: 'Print JSON.' } },
  details: [
    'Looks at the environments of the forge (branches, reviewers, administrators), the rules of the protected branch and of the ledger, and the names of the secrets of the repository. For what is not right it prints the API call or the page of the settings. It writes nothing.',
    'Exit code 0 where all is right, 1 where something is not, 2 where something could not be learned.',
    cli_connection/* connectionDetails */.XR,
  ],
  examples: ['waybill doctor', 'waybill doctor --json'],
  run: async (call) => {
    const findings = await (0,cli_connection/* withConnections */.q5)(call, progress/* silentProgress */.R, async (connections) => {
      const { ports, subject, findings: before } = await connectDoctor(connections);
      return [...before, ...(await examine(ports, subject))];
    });
    process.stdout.write(call.given('json') ? findingsJson(findings) : findingsText(findings));
    return exitCodeOf(findings);
  },
};

/** @returns the findings as JSON, each fix also as a line */
function findingsJson(findings                    )         {
  const shown = findings.map(({ fixes, ...rest }) => ({
    ...rest,
    fixes: fixes.map((fix) => ({ ...fix, text: fixText(fix) })),
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

const marks                                         = {
  ok: 'ok',
  problem: 'PROBLEM',
  unknown: 'unknown',
};

/** @returns the findings as a table, and below it what puts right what is not */
function findingsText(findings                    )         {
  const rows = findings.map(({ subject, state, message }) => [marks[state], subject, message]);
  const wrong = findings.filter(({ fixes }) => fixes.length > 0);
  return `${[
    (0,records/* columns */.YB)(rows),
    ...wrong.flatMap(({ subject, message, fixes }) => [
      '',
      ...(0,command/* wrap */.LV)(plain(`${subject}: ${message}`), 88),
      // On a line each, however long: they are for pasting.
      ...fixes.map((fix) => `  → ${plain(fixText(fix))}`),
    ]),
    '',
    summary(findings),
  ].join('\n')}\n`;
}

/** Names and answers of a forge may hold a newline or a terminal's escape sequence. */
function plain(text        )         {
  return text.replaceAll(/\p{Cc}/gu, ' ');
}

function summary(findings                    )         {
  const count = (state              )         =>
    findings.filter((one) => one.state === state).length;
  return `${String(count('ok'))} ok, ${String(count('problem'))} to put right, ${String(count('unknown'))} not learned.`;
}


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eI: () => (/* binding */ serverVariants),
/* harmony export */   i4: () => (/* binding */ maximumLines),
/* harmony export */   vI: () => (/* binding */ releaseEnvironment)
/* harmony export */ });
/* unused harmony export callerForms */
                                                                 

/** How the caller's files use Waybill. */
const callerForms = (/* unused pure expression or super */ null && (['own-jobs', 'reusable']))         ;
/** `own-jobs`: jobs of the caller's own with the root composite; `reusable`: calls of Waybill's workflows. */
                                                      

/** For which servers files are written. */
const serverVariants = ['github', 'compatible']         ;
/** `compatible`: for servers that do not know `environment.deployment` (Enterprise Server, Gitea, act). */
                                                            

/** Which Waybill a file uses. */
                                   
                                                 
                              
                               
                          
                                                        
                           
 

/** What the caller's files follow from. */
                                
                            
                                  
                                  
                                     
                                                
                              
                          
 

/** A file to be written. */
                               
                                                       
                        
                        
 

/** Longer files are for nobody's first look (the rule of every file that `init` writes). */
const maximumLines = 24;

/** The environment of the forge that holds the credentials of the stage release. */
const releaseEnvironment = 'release';


/***/ }),

/***/ 8894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   jA: () => (/* binding */ migrationsFor),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(523);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3396);
                                                                 


                                                              

/**
 * @param config waybill.yaml of the protected branch's head (law 3: never of the deployed commit)
 * @returns the policy in it, where the ops repository has none
 */
function policyOf(config                   )                     {
  return config.policy;
}

/**
 * @param policy the policy
 * @param name the name of an environment
 * @returns the environment
 * @throws ENVIRONMENT_UNKNOWN with what was probably meant
 */
function environmentOf(policy        , name        )              {
  const found = policy.environments.find((environment) => environment.name === name);
  if (found !== undefined) return found;
  const known = policy.environments.map((environment) => environment.name);
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .F)('ENVIRONMENT_UNKNOWN', {
    message: `Expected an environment of the policy, found ${JSON.stringify(name.slice(0, 100))}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(name, known)}.`,
    remedy: 'Name an environment that the policy lists, or add it there.',
    facts: { environment: name.slice(0, 100), known },
  });
}

/**
 * @param environment an environment
 * @param config the application
 * @returns whether we run the migrator for it: before the rollout, or not at all
 */
function migrationsFor(
  environment             ,
  config                   ,
)                    {
  return environment.migrations ?? (config.migrations === undefined ? 'none' : 'before');
}


/***/ }),

/***/ 4142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ gateError)
/* harmony export */ });
/* unused harmony export gateErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1009);


/** The codes that `gate` throws. */
const gateErrorCodes = {
  GATE_REFUSED:
    'At least one gate refused the promotion or rollback; the message lists each of them.',
  POLICY_MISSING:
    "Neither the ops repository nor the protected branch's waybill.yaml holds a policy.",
  POLICY_UNPROTECTED:
    'The policy would be read from a branch that the forge does not protect, so anyone could have written it.',
  DESIRED_STATE_INCOMPLETE:
    "The ops repository's branch or one of the desired-state files of the environment does not exist.",
  ROLLBACK_TARGET_UNKNOWN: 'The ledger has nothing that the environment could go back to.',
  FACT_NOT_ASKED: 'The fact is not needed for this request, so it was not asked for.',
  FACT_DEPENDS: 'The fact could not be learned because another one is not known.',
  PLAN_IMPOSSIBLE: 'Too little is known to say what would be deployed.',
  PLAN_CHANGED: 'The plan is not the one that was checked or approved: its hash is another one.',
  COMMIT_INCOMPLETE: 'The repository has a merge, and not the commits that it merged.',
}                              ;

/** Makes the errors of `gate`. */
const gateError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(gateErrorCodes);


/***/ }),

/***/ 2553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ opsHead),
/* harmony export */   T4: () => (/* binding */ readPolicy),
/* harmony export */   Xd: () => (/* binding */ policyFile)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3216);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8894);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8656);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4142);
/* harmony import */ var _protected_head_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7392);



                                             
                                                                      


/** The policy as a file of its own, in the ops repository. */
const policyFile = 'waybill-policy.yaml';

/**
 * Reads the policy: `waybill-policy.yaml` at the head of the ops repository's branch, or else `policy:` of the
 * description at the protected branch's head (design, "Whose policy?"). Never of the commit that is deployed:
 * its author could weaken it, and a rollback would revive an old one.
 * @param ports the ops repository and the application's forge
 * @param request which application
 * @param protectedHead reads the description; asked only where the ops repository has no policy
 * @returns the policy, where it came from, and its hash
 * @throws POLICY_MISSING, POLICY_UNPROTECTED, DESIRED_STATE_INCOMPLETE (no such ops branch), CONFIG_INVALID
 */
async function readPolicy(
  ports                                  ,
  request                                            ,
  protectedHead                               = () => (0,_protected_head_js__WEBPACK_IMPORTED_MODULE_0__/* .readProtectedHead */ .X)(ports, request),
)                       {
  const commit = await opsHead(ports.ops);
  const bytes = await ports.ops.repository.readFile(commit, policyFile);
  if (bytes !== undefined) {
    const policy = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicy */ .O)(bytes.toString('utf8'), policyFile);
    return { policy, source: { kind: 'ops', file: policyFile, commit }, hash: hashOf(policy) };
  }
  const { config, head, file, branch } = await protectedHead();
  const policy = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .US)(config);
  if (policy === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .gateError */ .e)('POLICY_MISSING', {
      message: `Expected ${policyFile} in the ops repository, or \`policy:\` in ${file} at the head of ${branch}; found neither.`,
      remedy: `Write ${policyFile} into the ops repository: its environments, approvers and signers.`,
      facts: { opsCommit: commit, branch, head },
    });
  }
  return { policy, source: { kind: 'application', file, commit: head }, hash: hashOf(policy) };
}

/**
 * @param ops the ops repository and its branch
 * @returns the head of the branch
 * @throws DESIRED_STATE_INCOMPLETE where the branch does not exist
 */
async function opsHead({ repository, branch }                  )                     {
  const head = await repository.readRef(`refs/heads/${branch}`);
  if (head !== undefined) return head;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .gateError */ .e)('DESIRED_STATE_INCOMPLETE', {
    message: `Expected a branch ${branch} in the ops repository ${repository.url}; there is none.`,
    remedy: 'Push the branch with the desired state, or correct `ops.branch`.',
    facts: { branch },
  });
}

/** What the policy says, not how it is written: a comment changes no approval. */
function hashOf(policy        )                      {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .d)(policy));
}


/***/ }),

/***/ 7392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readProtectedHead),
/* harmony export */   m: () => (/* binding */ defaultConfigFile)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3216);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4142);

                                               

                                             
                                                         

/** The application's description where nobody can change it alone. */
                                
                                                               
                          
                           
                                     
                        
 

/** Where the description lies unless the request says otherwise. */
const defaultConfigFile = 'waybill.yaml';

/**
 * Finds the protected branch without believing the caller: the head of the repository's default branch says
 * which one it is, and that branch's own head gives the description. So no branch can declare itself the
 * protected one. Where the default branch cannot be seen, the branch that was named must name itself.
 * @param ports the application's forge
 * @param request which branch the caller means
 * @returns branch, head and description
 * @throws POLICY_UNPROTECTED where the forge keeps no rule on that branch, and what reading throws
 */
async function readProtectedHead(
  { forge }                          ,
  request                                            ,
)                         {
  const file = request.configFile ?? defaultConfigFile;
  const first = (await forge.defaultBranch()) ?? request.branch;
  const configured = await readAt(forge, first, file);
  const branch = configured.config.branch;
  const own = branch === first ? configured : await readAt(forge, branch, file);
  if (!own.protected) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gateError */ .e)('POLICY_UNPROTECTED', {
      message: `Expected the forge to protect ${branch}, from which the policy would be read; it keeps no rule on it${own.remark}.`,
      remedy:
        'Protect the branch in the forge, or keep the policy in the ops repository (waybill-policy.yaml).',
      facts: { branch },
    });
  }
  return { branch, head: own.head, config: own.config, file };
}

                            
                           
                                     
                              
                          
 

async function readAt(
  forge                    ,
  branch        ,
  file        ,
)                            {
  const facts = await forge.branch(branch);
  if (facts === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gateError */ .e)('POLICY_MISSING', {
      message: `Expected a branch ${branch} with ${file}; the repository has no such branch.`,
      remedy: 'Correct `branch` in the description on the default branch.',
      facts: { branch },
    });
  }
  const bytes = await forge.readFile(facts.head, file);
  if (bytes === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .gateError */ .e)('POLICY_MISSING', {
      message: `Expected ${file} at the head of ${branch} (${facts.head}); it is not there.`,
      remedy: 'Merge the description into the protected branch.',
      facts: { branch, head: facts.head, file },
    });
  }
  const config = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .parseApplicationConfig */ .m)(Buffer.from(bytes).toString('utf8'), file);
  const remark = facts.remark === undefined ? '' : ` (${facts.remark})`;
  return { head: facts.head, config, protected: facts.protected, remark };
}


/***/ })

};
