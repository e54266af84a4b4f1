(function (exports, __distFolder) {'use strict';
exports.ids = [9671];
exports.modules = {

/***/ 37448:
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
var progress = __webpack_require__(85480);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/cli-connection.js
var cli_connection = __webpack_require__(11291);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/command.js
var command = __webpack_require__(25733);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/records.js
var records = __webpack_require__(51182);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var src_policy = __webpack_require__(78894);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/parse.js + 20 modules
var parse = __webpack_require__(37964);
// EXTERNAL MODULE: ./node_modules/@waybill/forge/src/github/address.js
var address = __webpack_require__(76557);
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
  const { readSecretNames } = await Promise.all(/* import() */[__webpack_require__.e(519), __webpack_require__.e(7940)]).then(__webpack_require__.bind(__webpack_require__, 88908));
  return readSecretNames(options);
}

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(37902);
// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/registry-connection.js + 2 modules
var registry_connection = __webpack_require__(22408);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/error-codes.js
var error_codes = __webpack_require__(5817);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
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
  // What it says how to set are calls of GitHub's API.
  const place = forge.kind === 'github' ? (0,address/* githubRepositoryOf */.hl)(git.url) : undefined;
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
      tagRules: async (repository, tag) => {
        const { probeTagRules } = await __webpack_require__.e(/* import() */ 3710).then(__webpack_require__.bind(__webpack_require__, 43710));
        const registry = (0,registry_connection/* registryHost */.U$)(repository);
        const { hostname } = new URL(`http://${registry}`);
        if (!(0,loopback/* isLoopback */.U)(hostname)) (0,network/* prepareNetwork */.A)(connections.settings, hostname);
        const credentials = (0,registry_connection/* registryCredentials */.Qn)(connections.settings);
        return await probeTagRules(
          { registry, credentials, signal },
          repository.slice(registry.length + 1),
          tag,
        );
      },
      signal,
    },
  };
}

                     
                                              
                                      
 

async function opsPolicy(connections             , branch        )                     {
  const git = await connections.opsGit();
  const head = await git.readRef(`refs/heads/${branch}`);
  const bytes = head === undefined ? undefined : await git.readFile(head, src_policy/* policyFile */.Xd);
  const { kind } = await connections.opsForge();
  return {
    place: kind === 'github' ? (0,address/* githubRepositoryOf */.hl)(git.url) : undefined,
    policy: bytes === undefined ? undefined : (0,parse/* parsePolicy */.ON)(bytes.toString('utf8'), src_policy/* policyFile */.Xd),
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
    message: `Expected ${src_policy/* policyFile */.Xd} in the ops repository, or \`policy\` in waybill.yaml at the protected branch's head; found neither.${why}`,
    remedy:
      'Write one of them and push it: it says what there is to look at. `waybill init --example` shows one.',
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/status.js
var src_status = __webpack_require__(74151);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/status/render.js
var render = __webpack_require__(48055);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/emergency-findings.js





/**
 * What runs past desired state: each open emergency is a problem until desired state says the same.
 * @param reader opens the application's ledger
 * @param signal ends the look
 * @returns a finding for each; none where nothing is open
 */
async function emergencyFindings(
  reader                                                                  ,
  signal             ,
)                              {
  return await learn('emergencies', signal, async () => {
    const ledger = await reader();
    const findings            = [];
    for (const environment of await ledger.environments()) {
      if (environment.emergency === undefined) continue;
      const record = await ledger.deployment(environment.emergency.deployment);
      const open = (0,src_status/* environmentStatus */.E)(environment, record === undefined ? [] : [record]).emergency;
      const { environment: name } = environment;
      findings.push(
        finding(
          `emergency in ${name}`,
          'problem',
          open === undefined
            ? `The ledger points at the emergency ${environment.emergency.deployment}, and has no record of it.`
            : `It ${(0,render/* driftOf */.$p)(open)}.`,
          [
            {
              kind: 'advice',
              about:
                open === undefined
                  ? 'waybill ledger verify'
                  : `waybill rollback ${name} --target sha-${open.commit} --reason '…'`,
            },
          ],
        ),
      );
    }
    return findings;
  });
}

// EXTERNAL MODULE: ./node_modules/@waybill/ledger/src/archive/archive-layout.js
var archive_layout = __webpack_require__(15149);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/init/caller-form.js
var caller_form = __webpack_require__(47331);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/automatic-rollback.js
                                                                   
                                                  


                                                             

/** What stops a write that nobody attends, by how the environment is delivered. */
const stoppingRules                                                                         = {
  // A direct commit is refused where the branch takes pull requests only.
  direct: ['pull-request', 'required-checks'],
  // A pull request of the policy's own is merged at once: checks have not run yet.
  'pull-request': ['required-checks'],
};

/**
 * Whether the ops repository's branch lets the policy's own rollback through (`rollback: automatic`): nobody is there
 * to merge it or to wait for a check.
 * @param ports where facts are learned
 * @param subject the application and its policy
 * @returns a finding for each environment that goes back by itself
 */
async function automaticRollbackFindings(
  { ops, signal }             ,
  { config, policy }               ,
)                              {
  const automatic = policy.environments.filter(({ rollback }) => rollback === 'automatic');
  if (automatic.length === 0) return [];
  const { branch } = config.ops;
  return await learn(`automatic rollback by branch ${branch}`, signal, async () => {
    const facts = await (await ops.forge()).branch(branch);
    return automatic.map((environment) => findingOf(environment, branch, facts));
  });
}

function findingOf(
  { name, delivery }             ,
  branch        ,
  facts                         ,
)          {
  const title = `automatic rollback of ${name}`;
  if (facts === undefined) {
    return finding(title, 'unknown', `The branch ${branch} of the ops repository is not there.`);
  }
  if (delivery !== 'direct' && delivery !== 'pull-request') {
    return finding(title, 'problem', `No step writes by delivery \`${delivery}\`.`);
  }
  const stopping = stoppingRules[delivery].filter((rule) => facts.rules.includes(rule));
  if (stopping.length > 0) {
    return finding(
      title,
      'problem',
      `The branch ${branch} of the ops repository has ${stopping.join(', ')}: what nobody attends is refused there.`,
      [
        {
          kind: 'advice',
          about:
            delivery === 'direct'
              ? 'Let the account of OPS_TOKEN past these rules, or deliver by pull request.'
              : 'Let the account of OPS_TOKEN past these rules, or roll back by hand (`rollback: manual`).',
        },
      ],
    );
  }
  if (delivery === 'pull-request' && facts.rules.includes('pull-request')) {
    return finding(
      title,
      'unknown',
      `It merges its own pull request; whether ${branch} asks for a review first cannot be seen here.`,
      [
        {
          kind: 'advice',
          about: 'Let the account of OPS_TOKEN merge without one, or roll back by hand.',
        },
      ],
    );
  }
  return finding(title, 'ok', `The branch ${branch} of the ops repository lets it through.`);
}

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
 * @param except patterns of branches that the rules leave alone
 * @returns the call that adds a ruleset with them; a page for what no call can know
 */
function addRules(
  place                 ,
  branches                   ,
  rules                           ,
  checks                    = [],
  except                    = [],
)                 {
  const written = rules.flatMap((rule) => rulesetRule(rule, checks) ?? []);
  const body = {
    name: `waybill: ${branches.join(', ')}`,
    target: 'branch',
    enforcement: 'active',
    conditions: {
      ref_name: { include: branches.map(refOf), exclude: except.map(refOf) },
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

function refOf(branch        )         {
  return `refs/heads/${branch}`;
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
  { place, branch, checks }               ,
  rules                           ,
)                 {
  return place === undefined || rules.length === 0 ? [] : addRules(place, [branch], rules, checks);
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

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/tag-findings.js

                                                                        


                                                             

/** The form of a release's tags: any commit shows whether a rule means them. */
const sampleTag = `sha-${'0'.repeat(40)}`;

/**
 * Whether a release's tags stay where they are set: promotion finds one that moved and refuses it, a registry that keeps
 * them from moving lets nobody come so far.
 * @param ports where facts are learned
 * @param subject the application
 * @returns one finding for each repository of an image
 */
async function tagFindings(
  { tagRules, signal }                                          ,
  { config }                               ,
)                              {
  const repositories = [...new Set(config.images.map(({ repository }) => repository))];
  const found = await Promise.all(
    repositories.map((repository) => {
      const title = `tags of ${repository}`;
      return learn(title, signal, async () => [
        judged(title, repository, await tagRules(repository, sampleTag)),
      ]);
    }),
  );
  return found.flat();
}

function judged(
  title        ,
  repository        ,
  { product, immutable, reason }          ,
)          {
  const fix = settingOf(product, repository);
  switch (immutable) {
    case 'yes':
      return finding(title, 'ok', `Those of releases (sha-*) cannot be moved: ${reason}.`);
    case 'no':
      return finding(
        title,
        'problem',
        `Whoever may push can move those of releases (sha-*): ${reason}.`,
        fix === undefined ? [] : [fix],
      );
    case 'unknown':
      return fix === undefined
        ? finding(
            title,
            'ok',
            `Nothing to set that is known of this registry (${reason}): a tag of a release that moved is found and refused.`,
          )
        : finding(
            title,
            'unknown',
            `Whether those of releases (sha-*) can be moved is not to be seen from here: ${reason}.`,
            [fix],
          );
    default:
      return (0,src_error/* exhausted */.uW)(immutable, 'whether tags can be moved');
  }
}

/** How the product's own documentation says it; undefined where it has no such setting. */
function settingOf(product                 , repository        )                  {
  const [host = '', ...path] = repository.split('/');
  const name = path.join('/');
  switch (product) {
    case 'harbor':
      return {
        kind: 'page',
        url: `https://${host}/harbor/projects`,
        about: `${String(path[0])}, Policy, Tag Immutability: repositories matching **, tags matching sha-*`,
      };
    case 'ecr':
      return {
        kind: 'advice',
        about: `aws ecr put-image-tag-mutability --repository-name ${name} --image-tag-mutability MUTABLE_WITH_EXCLUSION --image-tag-mutability-exclusion-filters filterType=WILDCARD,filter=sha-*`,
      };
    case 'artifact-registry':
      return {
        kind: 'advice',
        about: `gcloud artifacts repositories update ${String(path[1])} --project=${String(path[0])} --location=${host.split('-docker.')[0] ?? host} --immutable-tags (all tags of it: give tags that move, such as 1.2 or edge, a repository of their own)`,
      };
    case 'acr':
      return {
        kind: 'advice',
        about: `After each release: az acr repository update --name ${host.split('.')[0] ?? host} --image ${name}:sha-<commit> --write-enabled false (it knows no rule for tags to come)`,
      };
    case 'docker-hub':
      return {
        kind: 'page',
        url: `https://hub.docker.com/repository/docker/${name}/settings`,
        about: 'Tag mutability settings: specific tags are immutable, ^sha-[0-9a-f]{40}$',
      };
    case 'ghcr':
    case 'gitea':
    case 'other':
      return undefined;
    default:
      return (0,src_error/* exhausted */.uW)(product, 'the product of a registry');
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/record-branch-findings.js
                                                      
                                                             


                                                  

/** The rules without which records could be taken back. */
const recordRules                            = ['no-force-push', 'no-deletion'];

/** A branch of the ops repository that holds records. */
                               
                         
                          
                                                                                 
                          
                                   
 

/**
 * Judges whether the forge keeps records from being taken back (design, section 4: the ledger's branch forbids
 * force-push and deletion), and whether the account of the token that was given may walk around that. It is looked
 * at here and not by a gate: a gate would have to refuse wherever a forge has no such rules (private repositories of
 * some plans), and records are signed besides; what is missing is put right once.
 * @param subject the branch
 * @param named what is kept for a branch of its name, by rulesets
 * @param facts what the forge says of the branch itself, also by classic protection; undefined before it exists
 */
function recordBranchFindings(
  subject              ,
  named           ,
  facts                         ,
)                     {
  const { title, branch, place } = subject;
  const own = facts?.name === branch ? facts : undefined;
  const inForce = [...new Set([...named.rules, ...(own?.rules ?? [])])].sort();
  const missing = recordRules.filter((rule) => !inForce.includes(rule));
  const passed = recordRules.filter((rule) => named.bypassable.includes(rule));
  const remark = named.remark ?? own?.remark;
  const why = remark === undefined ? '' : ` (${remark})`;
  const idle = own?.notEnforced ?? [];
  return [
    missing.length === 0
      ? finding(title, 'ok', `It has ${inForce.join(', ')}${why}.`)
      : finding(
          title,
          'problem',
          `Whoever may push can take records back: it lacks ${missing.join(', ')}, or this token does not see them${why}.`,
          place === undefined
            ? []
            : addRules(place, patternsOf(subject), missing, [], [`${proposals}/**/*`]),
        ),
    ...(passed.length === 0
      ? []
      : [
          finding(
            title,
            'problem',
            `The account of this token may walk around ${passed.join(', ')}: a list of those who may bypass the ruleset names it.`,
            place === undefined
              ? []
              : [settingsPage(place, 'rules', `${branch}: nobody on the bypass list`)],
          ),
        ]),
    ...idle.map((name) =>
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

/** Branches of proposals are made anew for the next one, so that nothing may keep them. */
const proposals = 'waybill/propose';

/** Everything below waybill/, and the ledger's folder where that is another one. */
function patternsOf({ ledger }              )                    {
  const folder = ledger.split('/').slice(0, -1).join('/');
  return [
    'waybill/**/*',
    ...(folder === 'waybill'
      ? []
      : [ledger, [folder, 'archive', '**', '*'].filter(Boolean).join('/')]),
  ];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/doctor/examine.js









                                                                          



/** What writes desired state, ledger or releases: never a secret of the repository (design, law 3). */
const writingSecrets = [
  'OPS_TOKEN',
  'OPS_APP_KEY',
  'SIGNING_KEY',
  'SIGNING_KEY_PASSWORD',
  'LEDGER_KEY',
  'LEDGER_KEY_PASSWORD',
  'COMMIT_SIGNING_KEY',
  'COMMIT_SIGNING_KEY_PASSWORD',
  'REGISTRY_PASSWORD',
];

/**
 * Compares what the forge says with what the policy asks, and says what puts it right. It writes nothing.
 * @param ports where facts are learned
 * @param subject the application and its policy
 * @returns what was found: environments, the protected branch, secrets, the ledger, tags of images, the way back
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
    tagFindings(ports, subject),
    automaticRollbackFindings(ports, subject),
  ]);
  return found.flat();
}

/**
 * Those that take commits of the protected branch alone: one that says `from: any` has ledger and desired state of its
 * own, so that runs of any branch may have its credentials.
 */
function environmentNames({ policy: { environments } }               )                    {
  const guarded = environments.filter(({ from }) => from === 'protected');
  return [...new Set([caller_form/* releaseEnvironment */.vI, ...guarded.map(({ name }) => name)])];
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

/** The ledger's branch, and that of its frozen records: what is on them must never be taken back. */
async function ledger(
  { ops, signal }             ,
  { config }               ,
)                              {
  const { place } = ops;
  const { ledger: branch } = config.ops;
  const branches = [
    { title: `ledger ${branch} of the ops repository`, branch },
    ...[(0,archive_layout/* archiveBranch */.zb)(branch, config.application)].map((archive) => ({
      title: `archive ${archive} of the ops repository`,
      branch: archive,
    })),
  ];
  const found = await Promise.all(
    branches.map((one) =>
      learn(one.title, signal, async () => {
        const forge = await ops.forge();
        const subject = { ...one, ledger: branch, ...(place === undefined ? {} : { place }) };
        const [rules, facts] = await Promise.all([
          forge.nameRules(one.branch),
          forge.branch(one.branch),
        ]);
        return recordBranchFindings(subject, rules, facts);
      }),
    ),
  );
  return found.flat();
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
    'Looks at the environments of the forge (branches, reviewers, administrators), the rules of the protected branch and of the ledger, the names of the secrets of the repository, whether tags of releases can be moved, and what runs past desired state. For what is not right it prints the API call or the page of the settings. It writes nothing.',
    'Exit code 0 where all is right, 1 where something is not, 2 where something could not be learned.',
    cli_connection/* connectionDetails */.XR,
  ],
  examples: ['waybill doctor', 'waybill doctor --json'],
  run: async (call) => {
    const findings = await (0,cli_connection/* withConnections */.q5)(call, progress/* silentProgress */.R, async (connections) => {
      const { ports, subject, findings: before } = await connectDoctor(connections);
      const reader = async ()                                  => await (0,records/* ledgerReader */.zY)(connections);
      const drift = await emergencyFindings(reader, connections.settings.signal);
      return [...before, ...(await examine(ports, subject)), ...drift];
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

/***/ 47331:
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

/***/ 78894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   Xd: () => (/* binding */ policyFile),
/* harmony export */   jA: () => (/* binding */ migrationsFor),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(523);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53396);
                                                                 


                                                              

/** The policy as a file of its own, in the ops repository. */
const policyFile = 'waybill-policy.yaml';

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

/** When a deployment's database is migrated. */
                                                                      

/**
 * @param environment an environment
 * @param config the application
 * @returns when its database is migrated: before desired state is written; after it, where a controller starts the
 *   migration and we follow; at the start of the application itself; or not by this deployment at all
 */
function migrationsFor(
  environment                                 ,
  { migrations }                                       ,
)                  {
  if (environment.migrations === 'none') return 'none';
  if (migrations?.engine === 'startup') return 'startup';
  if (migrations?.engine === 'kubernetes-job' && migrations.startedBy !== 'waybill') return 'after';
  return environment.migrations ?? (migrations === undefined ? 'none' : 'before');
}


/***/ }),

/***/ 58872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ forgeError)
/* harmony export */ });
/* unused harmony export forgeErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `forge` throws. */
const forgeErrorCodes = {
  FORGE_NAME_INVALID:
    'The name of a branch, status, approver or approval subject does not have the form that the forge can hold.',
  FORGE_DOCUMENT_INVALID:
    'What is stored in the forge (a pull request, an approval, a status) does not have the form that was expected.',
  FORGE_COMMIT_UNKNOWN: 'The commit does not exist in the repository.',
  FORGE_BRANCH_UNKNOWN: 'The branch does not exist in the repository.',
  FORGE_PULL_REQUEST_UNKNOWN: 'There is no pull request of this number.',
  FORGE_PULL_REQUEST_EXISTS: 'There is an open pull request from this head to this base already.',
  FORGE_PULL_REQUEST_EMPTY:
    'The head of the pull request holds nothing that its base does not have.',
  FORGE_PULL_REQUEST_ENDED: 'The pull request is merged or closed, so it cannot change any more.',
  FORGE_PULL_REQUEST_MOVED:
    'The head of the pull request is not the commit that the caller looked at.',
  FORGE_PERSON_REFUSED:
    'The forge does not let this account or team review the pull request or be assigned to it.',
  FORGE_MERGE_CONFLICT: 'Head and base of the pull request changed the same lines.',
  FORGE_MERGE_REFUSED: "The branch's protection does not let this pull request through.",
  FORGE_COMMIT_REFUSED: "The branch's rules do not let this commit through.",
  FORGE_FOLDER_UNKNOWN:
    'The local forge was not told in which folder the bare repository lies, and the call needs it.',
  FORGE_PROTECTION_INVALID:
    'The protection that is asked for, or that is installed in a bare repository, is not one that the hook can keep.',
  FORGE_HOOK_FOREIGN:
    'The bare repository has a pre-receive hook that Waybill did not write; it is left as it is.',
  FORGE_ADDRESS_INVALID:
    "The address of the forge or the repository's name does not have the form that was expected, or a token would be sent unencrypted.",
  FORGE_UNREACHABLE:
    'The forge did not answer: no connection, a cut one, or none that can be trusted.',
  FORGE_UNAUTHORIZED: 'The forge does not accept the token: it is expired, revoked or wrong.',
  FORGE_FORBIDDEN:
    'The token may not do this; the remedy names the permission to add. A forge may hide what a token may not see.',
  FORGE_NOT_FOUND: 'What was asked for does not exist at the forge.',
  FORGE_RATE_LIMITED:
    "The forge's rate limit is used up, and waiting for its end would take longer than this step may.",
  FORGE_SERVER_ERROR: 'The forge answered with a fault of its own, also when it was asked again.',
  FORGE_REQUEST_REFUSED: 'The forge refused the request; the message has its words.',
  FORGE_ANSWER_INVALID: "The forge's answer does not have the documented form.",
  FORGE_REDIRECTED: 'The forge answers under another address: the repository was renamed or moved.',
  FORGE_TOO_MUCH: 'The forge has more of this than is read.',
  FORGE_REPOSITORY_UNKNOWN: 'There is no repository at this address, or this token may not see it.',
  FORGE_RUN_UNKNOWN: 'The forge does not know the run that was named.',
  APP_KEY_INVALID: "The GitHub App's private key is not one.",
  APP_UNAUTHORIZED:
    'The forge does not accept the GitHub App: its id and its key do not belong together.',
  APP_NOT_INSTALLED: 'The GitHub App is not installed on the repository.',
  APP_PERMISSION_MISSING: 'The GitHub App was not granted a permission that is asked for.',
}                              ;

                                                          

/** Makes the errors of `forge`. */
const forgeError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(forgeErrorCodes);


/***/ }),

/***/ 76557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ githubGraphqlOf),
/* harmony export */   hl: () => (/* binding */ githubRepositoryOf),
/* harmony export */   hp: () => (/* binding */ checkApiAddress),
/* harmony export */   lF: () => (/* binding */ githubApiOf),
/* harmony export */   lW: () => (/* binding */ githubRepositoryName),
/* harmony export */   n_: () => (/* binding */ checkRepository)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58872);


/** A repository on a GitHub server. */
                                   
                                    
                             
                      
                              
 

/**
 * Tells where a server's REST API is. A runner has it in GITHUB_API_URL; this is for everyone else
 * (https://docs.github.com/en/enterprise-server/rest/quickstart).
 * @param serverUrl such as `https://github.com`
 * @returns `https://api.github.com`, `https://api.<name>.ghe.com`, or `<server>/api/v3` (Enterprise Server)
 */
function githubApiOf(serverUrl        )         {
  const server = serverUrl.replace(/\/+$/, '');
  const host = /^https:\/\/([^/:]+)$/.exec(server)?.[1]?.toLowerCase();
  if (host === 'github.com' || host === 'www.github.com') return 'https://api.github.com';
  // https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency
  if (host !== undefined && /^[a-z0-9-]+\.ghe\.com$/.test(host)) return `https://api.${host}`;
  return `${server}/api/v3`;
}

/**
 * Tells where a server's GraphQL API is (https://docs.github.com/en/enterprise-server/graphql/guides/forming-calls-with-graphql#the-graphql-endpoint).
 * @param apiUrl where its REST API is, without a slash at the end
 * @returns `<server>/api/graphql` for an Enterprise Server, else `graphql` below the REST API
 */
function githubGraphqlOf(apiUrl        )         {
  return `${apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`;
}

/** What GitHub allows in names of owners and repositories; `.` and `..` would be other paths. */
const ownerAndName = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99})\/((?!\.{1,2}$)[A-Za-z0-9_.-]{1,100})$/;

/**
 * Tells a repository from any address by which git reaches it.
 * @param url `https://host/owner/name.git`, `ssh://git@host/owner/name`, `git@host:owner/name.git`; a server
 *   may lie below a path
 * @returns the server and the repository; undefined where the address is none of a forge's repository
 */
function githubRepositoryOf(url        )                               {
  const scp = /^(?:[A-Za-z0-9_.-]+@)([A-Za-z0-9][A-Za-z0-9.-]*):(?!\/)(.+)$/.exec(url);
  if (scp?.[1] !== undefined && scp[2] !== undefined) return fromParts(`https://${scp[1]}`, scp[2]);
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, hostname, pathname } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:')
    return fromParts(`${protocol}//${host}`, pathname);
  // The port of an ssh address is that of ssh; people reach the server at its usual one.
  return protocol === 'ssh:' ? fromParts(`https://${hostname}`, pathname) : undefined;
}

function fromParts(origin        , path        )                               {
  const parts = path.split('/').filter((part) => part !== '');
  const repository = parts
    .slice(-2)
    .join('/')
    .replace(/\.git$/, '');
  if (!ownerAndName.test(repository)) return undefined;
  const below = parts.slice(0, -2);
  return { serverUrl: [origin, ...below].join('/'), repository };
}

/**
 * @param apiUrl where a REST API is said to be
 * @param isAuthenticated whether a token would go there
 * @returns the address without a slash at its end
 * @throws FORGE_ADDRESS_INVALID where it is no address, or a token would cross a network unencrypted
 */
function checkApiAddress(apiUrl        , isAuthenticated         )         {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  const isPlain = url?.protocol === 'http:';
  if (url === undefined || (url.protocol !== 'https:' && !isPlain) || url.username !== '')
    throw addressInvalid('the address of a REST API such as https://api.github.com', apiUrl);
  if (isPlain && isAuthenticated && !isLoopback(url.hostname))
    throw addressInvalid('an https address, since a token is sent there', apiUrl);
  return apiUrl.replace(/\/+$/, '');
}

/**
 * @param text what is said to be a repository
 * @returns the same where it is `owner/name`
 */
function githubRepositoryName(text        )                     {
  return ownerAndName.test(text) ? text : undefined;
}

/**
 * @param repository what is said to be a repository
 * @returns the same
 * @throws FORGE_ADDRESS_INVALID where it is not `owner/name`
 */
function checkRepository(repository        )         {
  if (githubRepositoryName(repository) !== undefined) return repository;
  throw addressInvalid('a repository as owner/name', repository);
}

function isLoopback(hostname        )          {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function addressInvalid(expected        , found        )        {
  // What stands before an @ may be a password.
  const shown = JSON.stringify(found.slice(0, 200).replace(/\/\/[^/@]*@/, '//***@'));
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .forgeError */ .C)('FORGE_ADDRESS_INVALID', {
    message: `Expected ${expected}, found ${shown}.`,
    remedy:
      'Correct the address; a runner has the right ones in GITHUB_API_URL and GITHUB_REPOSITORY.',
  });
}


/***/ }),

/***/ 82008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ gateNames),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   L6: () => (/* binding */ waitsUntil),
/* harmony export */   Vc: () => (/* binding */ waitUntilOf),
/* harmony export */   mC: () => (/* binding */ allAllowed)
/* harmony export */ });
/* unused harmony exports gateTitles, refusalCodes */
                                           

/** The gates (design, section 2), in the order in which they are shown. */
const gateNames = [
  'environment',
  'run',
  'protected-branch',
  'release',
  'same-digest',
  'signature',
  'contract',
  'scan',
  'checks',
  'acceptance',
  'soak',
  'hold',
  'emergency',
  'freeze',
  'schema-window',
  'no-overtaking',
  'desired-state',
  'approval',
  'lock',
]         ;
                                                  

/** What each gate asks, as people read it. */
const gateTitles                                     = {
  environment: 'The environment is in the policy, and the forge guards its own one',
  run: 'The run works on the protected branch, and the forge says so too',
  'protected-branch': 'The commit is on a branch that the forge protects',
  release: 'The commit is released: claimed, signed, published',
  'same-digest': 'Claim, tag and earlier acceptance name one digest',
  signature: 'Every image is signed by an allowed signer, for this source and commit',
  contract: 'The contracts of the release hold',
  scan: 'The scan of the release finds no vulnerability that the policy blocks',
  checks: 'The checks that the policy names are green on the commit',
  acceptance: 'The earlier environment accepted these very digests',
  soak: 'The earlier environment ran the release for long enough',
  hold: 'The release was not rolled back here',
  emergency: 'Nothing runs past desired state that this would take away unseen',
  freeze: 'No freeze window holds',
  'schema-window': 'What is brought back works on the schema as it is now',
  'no-overtaking': 'No older commit replaces a newer one',
  'desired-state': 'What is to be changed can be read',
  approval: 'Enough people approved this very plan',
  lock: 'Nobody else is deploying',
};

/** The stable codes of refusals: `GATE_UNKNOWN` where a fact could not be learned (law 7). */
const refusalCodes = {
  GATE_UNKNOWN: 'A fact that the gate needs could not be learned; unknown is not success.',
  GATE_LEDGER_UNTRUSTED:
    'A record of the ledger that the gate needs is not signed by anybody whom the policy lists.',
  GATE_ENVIRONMENT_UNKNOWN:
    'The policy has no environment of this name: an unknown environment is an unprotected one.',
  GATE_ENVIRONMENT_UNPROTECTED:
    "The forge's environment is missing, or admits branches that are not protected.",
  GATE_ENVIRONMENT_NO_REVIEWERS:
    "The policy takes the approval as a review of the forge's environment, which has no reviewers.",
  GATE_RUN_REF: 'The run does not work on the protected branch.',
  GATE_LEDGER_SHARED:
    'A run of any branch would write the ledger that protected environments believe: an environment with `from: any` needs a ledger of its own.',
  GATE_RUN_FORK: 'The run, or its head, is of another repository: a fork, or one that was deleted.',
  GATE_RUN_SUPERSEDED: 'The run was started again since: a newer attempt takes its place.',
  GATE_RUN_ENDED: 'The run that asks has ended, as the forge says: it was cancelled, for example.',
  GATE_RUN_UNKNOWN: 'The forge does not know the run that asks.',
  GATE_WORKFLOW_FORK: 'The run calls a reusable workflow of a fork.',
  GATE_WORKFLOW_NOT_LISTED:
    'The run calls a reusable workflow of a repository that the policy does not list.',
  GATE_BRANCH_UNKNOWN: 'The protected branch does not exist.',
  GATE_BRANCH_NOT_CONFIGURED:
    'The branch that was named is not the one that the default branch of the repository configures.',
  GATE_BRANCH_UNPROTECTED:
    'The forge does not report the branch as protected by the rules that the policy asks for.',
  GATE_BRANCH_RENAMED: 'The forge answers with a branch of another name: it was renamed.',
  GATE_BRANCH_BYPASSED:
    'The push that brought the commit to the branch walked around the rules of the branch.',
  GATE_RULESET_NOT_ENFORCED:
    'Rules that the policy asks for stand in a ruleset that is not enforced: it stops nobody.',
  GATE_COMMIT_UNKNOWN: 'The commit does not exist in the repository.',
  GATE_COMMIT_NOT_ON_BRANCH: "The commit is not the protected branch's head or an ancestor of it.",
  GATE_RELEASE_MISSING: 'The ledger holds no release of this commit.',
  GATE_RELEASE_UNFINISHED:
    'The release is not published and attested yet, or its last step failed.',
  GATE_TAG_MISSING: 'The registry does not have the release tag of an image.',
  GATE_TAG_MOVED: 'The release tag points at another digest than the one that was claimed.',
  GATE_DIGEST_MISSING: 'The registry does not have the digest of an image any more.',
  GATE_DIGEST_DIFFERS:
    'The digest that the earlier environment accepted is not the one that was claimed.',
  GATE_SIGNATURE_INVALID: 'An image has no good signature by an allowed signer.',
  GATE_SIGNATURE_WRONG_SOURCE:
    'The signature speaks of another source repository, commit or digest.',
  GATE_WAYBILL_INVALID: 'An image does not carry the good waybill of its release.',
  GATE_CONTRACT_BROKEN: 'A contract of the release does not hold.',
  GATE_SCAN_MISSING:
    'The policy asks for a vulnerability scan, and the waybill of the release carries none of an image.',
  GATE_SCAN_OLD:
    'The vulnerability scan of an image, or the database that it knew, is older than the policy allows.',
  GATE_SCAN_WAIVER_EXPIRED:
    'A waiver that took a vulnerability out of the scan of an image has ended since.',
  GATE_SCAN_BLOCKED: 'The scan found vulnerabilities of a severity that the policy blocks.',
  GATE_CHECK_MISSING: 'A check that the policy names did not run on the commit.',
  GATE_CHECK_PENDING: 'A check that the policy names has not ended yet.',
  GATE_CHECK_FAILED: 'A check that the policy names failed.',
  GATE_NOT_ACCEPTED_EARLIER: 'The earlier environment has not accepted these digests.',
  GATE_NEVER_ACTIVE: 'What is to be brought back was never active in this environment.',
  GATE_ROLLBACK_NOT_AUTOMATIC:
    'The policy does not take this deployment back by itself: a person has to ask for it.',
  GATE_SCHEMA_WINDOW:
    "The rollback's target is not known to work on the schema that the environment has now.",
  GATE_DESCRIPTION_MISSING:
    "How a rollback's target is known to be ready and well can be read nowhere.",
  GATE_SOAK:
    'The earlier environment has not run the release for as long as the policy asks; it says until when.',
  GATE_HELD: 'The release was rolled back in this environment, and is held back since.',
  GATE_EMERGENCY_OPEN:
    'The environment runs what an emergency put there, and desired state does not say so: this would take it away.',
  GATE_FROZEN: 'A freeze window of the policy holds; it says until when.',
  GATE_OVERRIDE_REFUSED:
    'The policy lets nobody override the gate, or the reason of the override says too little.',
  GATE_OVERTAKES: 'The commit is older than what runs there now.',
  GATE_DIVERGED: 'Neither the commit nor what runs there now descends from the other.',
  GATE_DESIRED_STATE_INCOMPLETE:
    'A desired-state file is missing, or does not say an image that it is to say.',
  GATE_APPROVAL_MISSING: 'Too few people who may do so approved this very plan.',
  GATE_APPROVAL_REJECTED:
    "A reviewer of the forge's environment rejected the run, or one of the pull request asks for changes.",
  GATE_APPROVAL_BYPASSED:
    'The run waited for no review: an administrator of the forge let it through.',
  GATE_APPROVAL_STALE:
    'What was approved is not what stands there now: the head of the pull request, or the images that it names, changed since.',
  GATE_APPROVAL_ATTEMPT:
    'It is not known which reviews were given to this attempt of the run: its plan was checked in another one.',
}                                                    ;
                                                    

/** The gate's rule holds. */
                          
                          
                         
                              
                           
                        
 

/**
 * The gate's rule does not hold, or nobody knows whether it does. One that only waits says until when, as
 * `waitUntil` of its facts.
 */
                          
                          
                          
                             
                           
                          
                        
 

/** The policy does not ask for this gate here; it is recorded, not silently absent. */
                          
                          
                           
 

                                                     

/**
 * @param result what a gate said
 * @returns whether it stands in the way
 */
function isRefused(result            )                    {
  return 'allowed' in result && !result.allowed;
}

/**
 * @param results what every gate said
 * @returns whether nothing stands in the way; never for an empty list
 */
function allAllowed(results                       )          {
  const asked = new Set(results.map((result) => result.gate));
  return gateNames.every((name) => asked.has(name)) && !results.some(isRefused);
}

/**
 * @param result what a gate said
 * @returns the moment until which it waits; undefined where it does not refuse, or waiting does not help
 */
function waitUntilOf(result            )                     {
  const moment = isRefused(result) ? result.facts['waitUntil'] : undefined;
  return typeof moment === 'string' ? moment : undefined;
}

/**
 * @param results what every gate said
 * @returns the earliest moment at which none waits any more: the latest of those that they name, and outside of
 *   every freeze window; undefined where none waits
 */
function waitsUntil(results                       )                     {
  const moments = results.flatMap((result) => waitUntilOf(result) ?? []);
  const [latest] = moments.toSorted((a, b) => Date.parse(b) - Date.parse(a));
  if (latest === undefined) return undefined;
  const freeze = results.find((result) => 'allowed' in result && result.gate === 'freeze');
  const clear = freeze !== undefined && 'facts' in freeze ? freeze.facts['clearAt'] : undefined;
  return typeof clear === 'string' && Date.parse(clear) > Date.parse(latest) ? clear : latest;
}


/***/ }),

/***/ 37902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ prepareNetwork)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_tls_, 2);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/network-settings.js



/** What of the system's settings this Node.js can take over, and what it cannot. */
                                  
                                                                    
                                                  
                                                                                               
                                             
 

/**
 * Lets fetch use what the machine is set to: the proxy of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, and the
 * certificate authorities that the system trusts. Call it once, before the first request.
 *
 * - Proxy: http.setGlobalProxyFromEnv (https://nodejs.org/api/http.html#httpsetglobalproxyfromenvproxyenv).
 *   A Node.js without it, but from 22.21 or 24.0, does the same when NODE_USE_ENV_PROXY=1 is set *before*
 *   it starts; older ones need a network that routes without a proxy.
 * - Authorities: tls.setDefaultCACertificates from 22.19 and 24.5
 *   (https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts). Older ones read NODE_EXTRA_CA_CERTS
 *   when they start, as all do.
 * @param environment where the proxy's variables are
 * @returns what could be taken over
 */
function useSystemNetworkSettings(
  environment                    = process.env,
)                  {
  return { proxy: useSystemProxy(environment), authorities: useSystemAuthorities() };
}

/** The typings are those of a newer Node.js than the oldest that runs this. */
const newerHttp                                                      = external_node_http_namespaceObject;
const newerTls                                                                              = external_node_tls_namespaceObject;

/**
 * @param environment where the proxy's variables are
 * @returns whether fetch uses the proxy from now on
 */
function useSystemProxy(environment                   )                           {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (names.every((name) => (environment[name] ?? '') === '')) return 'none';
  // Node.js has read the variables itself when it started.
  if (environment['NODE_USE_ENV_PROXY'] === '1') return 'used';
  if (newerHttp.setGlobalProxyFromEnv === undefined) return 'unsupported';
  newerHttp.setGlobalProxyFromEnv(environment);
  return 'used';
}

/** Trusts what the system trusts from now on; reading its store takes about a tenth of a second. */
function useSystemAuthorities()                                 {
  const { getCACertificates, setDefaultCACertificates } = newerTls;
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) return 'bundled';
  // The default ones hold those of NODE_EXTRA_CA_CERTS already.
  const all = [...getCACertificates('default'), ...getCACertificates('system')];
  setDefaultCACertificates([...new Set(all)]);
  return 'system';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/network.js

                                                                   

/** Hosts whose certificates every Node.js knows: only something in between would need the system's store. */
const publicHosts                      = new Set(['github.com', 'ghcr.io', 'docker.io']);

const prepared = { proxy: 'unknown', authorities: false };

/**
 * Lets requests that leave this machine use its proxy and the certificate authorities that it trusts. Each is
 * done once in a process; where a proxy is set that this Node.js cannot use, the log says so.
 * @param settings where that is said
 * @param host the host that is about to be asked
 */
function prepareNetwork(
  { progress }                                      ,
  host        ,
)       {
  if (prepared.proxy === 'unknown') {
    prepared.proxy = useSystemProxy(process.env);
    if (prepared.proxy === 'unsupported') {
      progress.detail(
        'HTTPS_PROXY is set, and this Node.js cannot use it: set NODE_USE_ENV_PROXY=1 for the job, or use Node 24.',
      );
    }
  }
  if (prepared.authorities || (prepared.proxy === 'none' && publicHosts.has(host))) return;
  prepared.authorities = true;
  useSystemAuthorities();
}


/***/ }),

/***/ 22408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ buildRegistries),
  aL: () => (/* binding */ registryConnection),
  Qn: () => (/* binding */ registryCredentials),
  U$: () => (/* binding */ registryHost)
});

// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/loopback.js
var loopback = __webpack_require__(87298);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/registry-client.js + 13 modules
var registry_client = __webpack_require__(23382);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var src_error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/secret.js
var src_secret = __webpack_require__(1715);
// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/oci/src/error-codes.js
var error_codes = __webpack_require__(45454);
;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/docker-config.js





                                                                     


const entrySchema = schemas/* object */.Ikc({
  auth: schemas/* string */.YjP().optional(),
  username: schemas/* string */.YjP().optional(),
  password: schemas/* string */.YjP().optional(),
  identitytoken: schemas/* string */.YjP().optional(),
  registrytoken: schemas/* string */.YjP().optional(),
});

const configSchema = schemas/* object */.Ikc({
  auths: schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema).optional(),
  credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
  credsStore: schemas/* string */.YjP().optional(),
});
                                                 

const helperAnswerSchema = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });

const maximumConfigBytes = 1024 * 1024;
const helperTimeout = 30_000;

/**
 * Credentials as Docker keeps them: `auths` (base64 or identity token), `credHelpers`, `credsStore`.
 * @param path the file; `$DOCKER_CONFIG/config.json`, or `~/.docker/config.json` where absent
 * @returns a source that reads the file at its first use; no file means no credentials
 */
function dockerConfigCredentials(path         )                   {
  const file =
    path ?? (0,external_node_path_.join)(process.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
  let config                                   ;
  return async (registry, signal) => {
    config ??= readConfig(file);
    return credentialFrom(await config, registry, file, signal);
  };
}

async function readConfig(file        )                        {
  let text        ;
  try {
    text = await (0,promises_.readFile)(file, 'utf8');
  } catch (error) {
    if ((0,system_error/* systemCode */.x)(error) === 'ENOENT') return {};
    throw invalid(file, (0,src_error/* messageOf */.bD)(error));
  }
  if (text.length > maximumConfigBytes) throw invalid(file, 'it is larger than 1 MiB');
  let value         ;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(file, 'it is no JSON');
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(file, `${parsed.error.issues[0]?.path.join('.') ?? ''} has another form`);
}

async function credentialFrom(
  config              ,
  registry        ,
  file        ,
  signal             ,
)                                  {
  const helper = find(config.credHelpers, registry);
  if (helper !== undefined) return askHelper(helper, registry, signal);
  const entry = find(config.auths, registry);
  const stored = entry === undefined ? undefined : credentialOf(entry, registry, file);
  if (stored !== undefined) return stored;
  return config.credsStore === undefined || config.credsStore === ''
    ? undefined
    : askHelper(config.credsStore, registry, signal);
}

/** Keys are hosts; older files have URLs with a scheme and a path such as `/v1/`. */
function find   (
  entries                                         ,
  registry        ,
)                {
  if (entries === undefined) return undefined;
  if (Object.hasOwn(entries, registry)) return entries[registry];
  const key = Object.keys(entries).find((candidate) => hostOf(candidate) === registry);
  return key === undefined ? undefined : entries[key];
}

function hostOf(key        )         {
  return key.replace(/^https?:\/\//, '').split('/')[0] ?? '';
}

function credentialOf(
  entry                             ,
  registry        ,
  file        ,
)                         {
  if (entry.registrytoken !== undefined && entry.registrytoken !== '') {
    return { kind: 'bearer', token: new src_secret/* Secret */.z(entry.registrytoken) };
  }
  if (entry.identitytoken !== undefined && entry.identitytoken !== '') {
    return { kind: 'identity-token', token: new src_secret/* Secret */.z(entry.identitytoken) };
  }
  if (entry.auth !== undefined && entry.auth !== '') {
    const pair = Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = pair.indexOf(':');
    if (colon <= 0) throw invalid(file, `auths.${registry}.auth is not base64 of user:password`);
    return basic(pair.slice(0, colon), pair.slice(colon + 1));
  }
  const { username, password } = entry;
  if (username === undefined || username === '' || password === undefined) return undefined;
  return basic(username, password);
}

function basic(username        , password        )             {
  return { kind: 'basic', username, password: new src_secret/* Secret */.z(password) };
}

/** The protocol of docker-credential-helpers: the host on standard input, JSON on standard output. */
async function askHelper(
  helper        ,
  registry        ,
  signal             ,
)                                  {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper))
    throw helperFailed(helper, registry, 'its name is not valid');
  // Loaded only where a helper is asked: most runs have a password in the file.
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 78367));
  const result = await runProcess([`docker-credential-${helper}`, 'get'], {
    cwd: process.cwd(),
    signal,
    timeoutMilliseconds: helperTimeout,
    env: toolEnvironment(helperEnvironment()),
    input: registry,
    maximumOutputBytes: 262_144,
  }).catch((error         ) => {
    if (signal.aborted) throw signal.reason;
    throw helperFailed(helper, registry, (0,src_error/* isWaybillError */.xS)(error) ? error.message : (0,src_error/* messageOf */.bD)(error));
  });
  const output = result.stdout.toString('utf8').trim();
  if (result.exitCode !== 0) {
    // Helpers say "not found" on standard output; then there simply is no credential.
    if (/credentials not found/i.test(output)) return undefined;
    throw helperFailed(helper, registry, `it ended with exit code ${result.exitCode ?? 'none'}`);
  }
  const parsed = helperAnswerSchema.safeParse(parseJson(output));
  // The output holds a secret: what is wrong with it is not shown.
  if (!parsed.success) throw helperFailed(helper, registry, 'its answer has another form');
  const { Username, Secret: secret } = parsed.data;
  if (Username === '' && secret === '') return undefined;
  return Username === '<token>'
    ? { kind: 'identity-token', token: new src_secret/* Secret */.z(secret) }
    : basic(Username, secret);
}

/** Cloud helpers find their account by such variables, or by files below HOME. */
function helperEnvironment()                         {
  const wanted =
    /^(?:AWS_|AZURE_|CLOUDSDK_|GOOGLE_|DOCKER_CONFIG$|XDG_|GNUPGHOME$|PASSWORD_STORE_DIR$)/;
  const entries = Object.entries(process.env).flatMap(([key, value]) =>
    value !== undefined && wanted.test(key) ? [[key, value]         ] : [],
  );
  return Object.fromEntries(entries);
}

function parseJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(file        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIALS_INVALID', {
    message: `Expected the Docker configuration ${file} to be readable; ${why}.`,
    remedy: 'Log in to the registry again, or correct the file.',
    facts: { file },
  });
}

function helperFailed(helper        , registry        , why        )        {
  return (0,error_codes/* ociError */.Y)('OCI_CREDENTIAL_HELPER_FAILED', {
    message: `Expected docker-credential-${helper} to give the credentials for ${registry}; ${why}.`,
    remedy: 'Install the helper and log in with it, or log in to the registry without one.',
    facts: { helper, registry },
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/oci/src/credentials.js
                                            

/** How a registry learns who asks. */
                        
                                                                                    
                                                                                                               
                                                               
                                              
                                                        

/** Gives the credential for a registry (`host` or `host:port`), or undefined to ask without one. */
                                
                   
                      
                                     

/**
 * @param username the account
 * @param password its password or token
 * @returns a source with this one credential; it does not look at the registry's name
 */
function basicCredentials(username        , password        )                   {
  return async () => ({ kind: 'basic', username, password });
}

// EXTERNAL MODULE: ./node_modules/@waybill/stage/src/network.js + 1 modules
var network = __webpack_require__(37902);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/registry-connection.js

                                                                   


/**
 * @param settings how registries are reached
 * @param images the images of a release
 * @returns how their own registries are reached, and those of what they stand on: the account that was given is for the
 *   images' registries, another one never sees it
 */
function buildRegistries(
  settings                    ,
  images                                            ,
)                                   {
  const own = new Set(images.map(({ repository }) => registryHost(repository)));
  const { registryUsername: _username, registryPassword: _password, ...others } = settings;
  const ofImages = registryConnection(settings);
  const ofBases = registryConnection(others);
  return (host) => (own.has(host) ? ofImages(host) : ofBases(host));
}

/**
 * @param settings how registries are reached
 * @param fence asked before each write: a run that lost its lock must not push any more
 * @returns the client of a registry by its host, one per host
 */
function registryConnection(
  settings                    ,
  fence                      ,
)                                   {
  const clients = new Map                        ();
  const credentials = registryCredentials(settings);
  return (host) => {
    const existing = clients.get(host);
    if (existing !== undefined) return existing;
    const { hostname } = new URL(`http://${host}`);
    if (!(0,loopback/* isLoopback */.U)(hostname)) (0,network/* prepareNetwork */.A)(settings, hostname);
    const client = (0,registry_client/* createRegistryClient */.H)({
      registry: host,
      credentials,
      signal: settings.signal,
      ...(fence === undefined ? {} : { fence }),
    });
    clients.set(host, client);
    return client;
  };
}

/**
 * @param settings how registries are reached
 * @returns who asks a registry: the account that was given, else that of the Docker configuration
 */
function registryCredentials({
  registryUsername: username,
  registryPassword: password,
}                    )                   {
  return username === undefined || password === undefined
    ? dockerConfigCredentials()
    : basicCredentials(username, password);
}

/**
 * @param repository an image's repository, `host[:port]/path`
 * @returns its registry's host
 */
function registryHost(repository        )         {
  return repository.slice(0, repository.indexOf('/'));
}


/***/ })

};
})
