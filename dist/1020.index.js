(function (exports, __distFolder) {'use strict';
exports.ids = [1020];
exports.modules = {

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

/***/ 91020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init),
  initialize: () => (/* binding */ initialize)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/parse.js + 20 modules
var parse = __webpack_require__(37964);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy.js
var src_policy = __webpack_require__(78894);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/error-codes.js
var error_codes = __webpack_require__(5817);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/version.js
var version = __webpack_require__(8556);
// EXTERNAL MODULE: ./node_modules/@waybill/cli/src/init/caller-form.js
var caller_form = __webpack_require__(47331);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(81009);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/workflow-text.js
/** One entry of a mapping that is written between braces: its value is YAML already. */
                                                          

/** Texts that YAML, or one of its readers, takes for something else than a text. */
const otherMeanings = /^(?:true|false|null|yes|no|on|off|y|n|~|)$/i;

/**
 * @param text a text, such as the name of an environment or a branch
 * @returns the text as a YAML scalar: plain where it can only be read as that text, else in single quotes
 */
function scalar(text        )         {
  const plain = /^[A-Za-z][A-Za-z0-9_/-]*$/.test(text) && !otherMeanings.test(text);
  return plain ? text : `'${text.replaceAll("'", "''")}'`;
}

/** @returns an expression as a YAML scalar that is safe inside braces */
function expression(inside        )         {
  return `'\${{ ${inside} }}'`;
}

/** How mappings are written: an entry a line, or between braces, in lines of at most so many characters. */
                                      

/**
 * Writes a mapping.
 * @param start what stands before it: indentation and key, `  with:`
 * @param entries its entries
 * @param layout one entry a line, or as many on a line as fit
 * @returns the lines; those after the first are indented once more than `start`
 */
function mapping(start        , entries                  , layout        )           {
  const indentation = `${/^ */.exec(start)?.[0] ?? ''}  `;
  if (layout === 'block') {
    return [start, ...entries.map(([key, value]) => `${indentation}${key}: ${unquoted(value)}`)];
  }
  const texts = entries.map(([key, value]) => `${key}: ${value}`);
  const lines           = [];
  let line = `${start} {`;
  for (const [index, entry] of texts.entries()) {
    const text = `${entry}${index === texts.length - 1 ? ' }' : ','}`;
    if (index > 0 && line.length + 1 + text.length > layout) {
      lines.push(line);
      line = `${indentation}${text}`;
    } else line += ` ${text}`;
  }
  return [...lines, line];
}

/** An expression needs its quotes between braces only. */
function unquoted(value        )         {
  return /^'(\$\{\{ [^']* \}\})'$/.exec(value)?.[1] ?? value;
}

/** @returns a mapping on one line, between braces */
function inline(entries                  )         {
  return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/promoted-environments.js
                                              


/** An environment as a job that calls for it. */
                                      
                      
                        
                                                                   
                                     
 

/**
 * @param policy the policy
 * @returns the environments that only commits of the protected branch reach, in the policy's order
 */
function promotedEnvironments(policy        )                                 {
  return policy.environments
    .filter((environment) => environment.from === 'protected')
    .map(({ name, after }) => ({ id: jobId(name), name, after }));
}

/**
 * @param policy the policy
 * @returns the names of the environments among them whose workloads run in a cluster
 */
function clusterEnvironments(policy        )                    {
  return policy.environments.flatMap(({ name, from, target }) =>
    from === 'protected' && target.kind === 'kubernetes' ? [name] : [],
  );
}

/** An id starts with a letter or `_`; a name may start with a digit, or be a word of YAML's own (`on`, `null`). */
function jobId(name        )         {
  return scalar(name) === name ? name : `_${name}`;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/workflow-parts.js
                                              

                                         



/** The layouts that are tried, the most readable one first. */
const layouts                    = [
  'block',
  ...[100, 110, 120, 130, 140, 150, 160, 180, 200, 250, 300, 400, Number.POSITIVE_INFINITY],
];

/**
 * @param name the file's name, without its ending
 * @param lines its lines, by the layout of its mappings
 * @returns the file, in the most readable layout that is short enough
 */
function file(name        , lines                                       )               {
  const forms = layouts.map(lines);
  const form = forms.find(({ length }) => length <= caller_form/* maximumLines */.i4) ?? forms.at(-1) ?? [];
  return { path: `.github/workflows/${name}.yml`, text: `${form.join('\n')}\n` };
}

/** Why no file that deploys has a concurrency group: it would be held before the approval, and block a rollback. */
const ungrouped = '# zizmor: ignore[concurrency-limits] the ledger orders runs';

/**
 * @param name what the forge calls the workflow
 * @param trigger the value of `on:`; where absent, it and `permissions:` follow
 * @returns the first lines
 */
function fileTop(name        , trigger                    )           {
  const title = `name: ${name} # written by \`waybill init\``;
  return trigger === undefined ? [title, 'on:'] : [title, `on: ${trigger}`, 'permissions: {}'];
}

/**
 * @param branch the protected branch
 * @returns what starts at its pushes. A filter is a pattern:
 *   https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
function branchTrigger(branch        )         {
  return `{ push: { branches: [${scalar(branch.replaceAll(/[+!]/g, '\\$&'))}] } } ${ungrouped}`;
}

/** @returns the input `config`, where the description does not lie at its usual place */
function configEntry(path        )                   {
  return path === 'waybill.yaml' ? [] : [['config', scalar(path)]];
}

/** @returns a job's permissions on one line, with the reason */
function permissionsLine({ rights, reason }       )         {
  return `    permissions: ${inline(Object.entries(rights))} # ${reason}`;
}

/**
 * Calls another file of the caller's own. Where it is given no secrets by name, it gets them all: an environment's
 * secrets reach a called workflow in no other way, and the called file names those that it uses.
 * @param name the file's name, without its ending
 * @param inputs the lines of `with:`
 * @param secrets the lines of `secrets:`
 */
function localCall(
  name        ,
  inputs                    = [],
  secrets                    ,
)           {
  const rules = secrets === undefined ? 'secrets-inherit,self-repository' : 'self-repository';
  return [
    `    uses: ./.github/workflows/${name}.yml # zizmor: ignore[${rules}] our own file`,
    ...inputs,
    ...(secrets ?? ['    secrets: inherit']),
  ];
}

/** What a dispatch asks about gates that a person overrides. */
const overridesInput = `{ description: 'An overridden gate, and why: "freeze: …"' }`;

/** Passes it on; empty where a push started the run. */
const overridesEntry        = ['overrides', expression('inputs.overrides')];

/**
 * @param policy the policy
 * @returns name and trigger of the file by which people roll back
 */
function rollbackTrigger(policy        )           {
  const names = promotedEnvironments(policy).map(({ name }) => scalar(name));
  return [
    ...fileTop('Roll back', undefined).slice(0, 1),
    `on: ${ungrouped}`,
    '  workflow_dispatch:',
    '    inputs:',
    `      environment: ${inline([
      ['type', 'choice'],
      ['required', 'true'],
      ['options', `[${names.join(', ')}]`],
      ['description', 'What goes back'],
    ])}`,
    "      target: { default: previous, description: 'previous, a deployment, a tag or a commit' }",
    '      reason: { required: true, description: Why }',
    `      overrides: ${overridesInput}`,
    'permissions: {}',
  ];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/grants.js
                                                         
                                                      



/** Rights of a job's token, and why it needs them. */
                        
                                                              
                          
 

/** The stage verify, at least; a test compares all of these with what the actions name. */
const verifyPermissions        = {
  rights: { contents: 'read' },
  reason: "the pull request's files",
};
const releasePermissions        = {
  rights: { contents: 'read', 'id-token': 'write', packages: 'write' },
  reason: 'the source, who signs, and where images go',
};
const planPermissions        = {
  rights: {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    packages: 'read',
    'pull-requests': 'read',
    statuses: 'write',
  },
  reason: 'what gates ask',
};
const deployPermissions        = {
  rights: { ...planPermissions.rights, deployments: 'write' },
  reason: 'what gates ask, and the record',
};

/** @returns how the ops repository is found, and the description where it does not lie at its usual place */
function connectionEntries({ config, configPath }               )                   {
  return [
    ...configEntry(configPath),
    ...(config.ops.repository === undefined
      ? [['ops-repository', expression(`vars.${opsRepositoryVariable}`)]         ]
      : []),
  ];
}

/** The variable of the repository that names the ops repository, where waybill.yaml does not. */
const opsRepositoryVariable = 'OPS_REPOSITORY';

/** @returns whether the job's own token opens every registry of the application */
function ownTokenOpensRegistry(config                   )          {
  return config.images.every(({ repository }) => repository.startsWith('ghcr.io/'));
}

const ownToken                   = [
  ['registry-username', expression('github.actor')],
  ['registry-password', expression('github.token')],
];

/** @returns what pushes images: the job's token where it does, else secrets of the environment `release` */
function writingRegistry(config                   )                   {
  if (ownTokenOpensRegistry(config)) return ownToken;
  return [
    ['registry-username', expression('secrets.REGISTRY_USERNAME')],
    ['registry-password', expression('secrets.REGISTRY_PASSWORD')],
  ];
}

/** @returns what reads images, and the secrets of the repository that it takes: gates never need one that writes */
function readingRegistry(config                   )   
                                     
                                      
  {
  if (ownTokenOpensRegistry(config)) return { entries: ownToken, secrets: [] };
  return {
    entries: [
      ['registry-username', expression('secrets.REGISTRY_READ_USERNAME')],
      ['registry-password', expression('secrets.REGISTRY_READ_PASSWORD')],
    ],
    secrets: ['REGISTRY_READ_USERNAME', 'REGISTRY_READ_PASSWORD'],
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/promote-files.js
                                                                    





/** As many as fit into a file of the longest length, with a call of the next file. */
const perFile = 3;

/** What a caller may pass on. */
const calledWith = '{ inputs: { overrides: { type: string } } }';

/** The job that calls the next file; no environment has this name. */
const next = '_next';

/**
 * One call per environment, each after the one that must have accepted the release. Where there are more of
 * them than fit into a file, its last job calls the next one.
 * @param request what the files follow from
 * @param call the lines of a job, given the environment and its line `needs:`
 * @returns promote.yml, promote-2.yml …
 */
function promoteFiles(
  request               ,
  call                                                                                   ,
)                          {
  const all = promotedEnvironments(request.policy);
  const files                 = [];
  for (let start = 0; start < all.length;) {
    const count = all.length - start <= perFile ? perFile : perFile - 1;
    const here = all.slice(start, start + count);
    start += count;
    files.push(
      promoteFile(files.length + 1, [
        ...here.flatMap((environment) => call(environment, needsLine(environment, here))),
        ...(start < all.length ? nextFile(files.length + 2, here) : []),
      ]),
    );
  }
  return files;
}

function fileName(number        )         {
  return number === 1 ? 'promote' : `promote-${String(number)}`;
}

function promoteFile(number        , jobs                   )               {
  return file(fileName(number), () => [
    ...fileTop(
      number === 1 ? 'Promote' : `Promote ${String(number)}`,
      number === 1
        ? `{ workflow_call: ${calledWith}, workflow_dispatch: { inputs: { overrides: ${overridesInput} } } }`
        : `{ workflow_call: ${calledWith} }`,
    ),
    'jobs:',
    ...jobs,
  ]);
}

/** What comes after an environment of an earlier file waits for all of that file. */
function needsLine(
  environment                     ,
  here                                ,
)                    {
  const before = here.find(({ name }) => name === environment.after);
  return before === undefined ? [] : [`    needs: ${before.id}`];
}

function nextFile(number        , here                                )                    {
  return [
    `  ${next}:`,
    `    needs: [${here.map(({ id }) => id).join(', ')}]`,
    permissionsLine(deployPermissions),
    ...localCall(fileName(number), mapping('    with:', [overridesEntry], 'block')),
  ];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/own-jobs.js







const asked = ['stage', 'environment', 'target', 'reason', 'overrides']         ;
const planned = ['plan-hash', 'plan-name', 'reviews-before']         ;
const inherited                   = asked.map((name) => [name, expression(`inputs.${name}`)]);

/**
 * The default form: jobs of the caller's own, which name the environment and run the root composite with secrets
 * passed by name. A job without a credential that writes plans; only then does one name the environment.
 * @param request what the files follow from
 * @returns verify, release, promote (one call per environment), rollback, and the two that they call
 */
function ownJobs(request               )                          {
  return [
    verify(request),
    release(request),
    ...promoteFiles(request, (environment, needs) => [
      `  ${environment.id}:`,
      ...needs,
      ...callDeploy([
        ['stage', 'promote'],
        ['environment', scalar(environment.name)],
        overridesEntry,
      ]),
    ]),
    rollback(request),
    deploy(request),
    plan(request),
  ];
}

function verify({ uses, configPath }               )               {
  return file('verify', (layout) => [
    ...fileTop('Verify', 'pull_request'),
    `concurrency: { group: 'verify-\${{ github.ref }}', cancel-in-progress: true }`,
    'jobs:',
    '  verify:',
    '    name: Verify',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 20',
    permissionsLine(verifyPermissions),
    '    steps:',
    ...step(uses, [['stage', 'verify'], ...configEntry(configPath)], layout),
  ]);
}

function release(request               )               {
  const { uses, config, variant } = request;
  return file('release', (layout) => [
    ...fileTop('Release', branchTrigger(config.branch)),
    'jobs:',
    '  release:',
    '    name: Release',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 60',
    permissionsLine(releasePermissions),
    environmentLine(caller_form/* releaseEnvironment */.vI, variant),
    '    steps:',
    ...step(
      uses,
      [
        ['stage', 'release'],
        ...connectionEntries(request),
        ['ops-token', expression('secrets.OPS_TOKEN')],
        ['signing-key', expression('secrets.SIGNING_KEY')],
        ...writingRegistry(config),
      ],
      layout,
    ),
    '  environments:',
    '    needs: release',
    permissionsLine(deployPermissions),
    ...localCall('promote'),
  ]);
}

function rollback({ policy }               )               {
  return file('rollback', (layout) => [
    ...rollbackTrigger(policy),
    'jobs:',
    '  rollback:',
    ...callDeploy([['stage', 'rollback'], ...inherited.slice(1)], layout),
  ]);
}

function callDeploy(
  entries                  ,
  layout         = Number.POSITIVE_INFINITY,
)           {
  return [
    permissionsLine(deployPermissions),
    ...localCall('deploy', mapping('    with:', entries, layout)),
  ];
}

function deploy(request               )               {
  const { uses, config, variant } = request;
  const reading = readingRegistry(config);
  const named = ['OPS_READ_TOKEN', ...reading.secrets];
  return file('deploy', (layout) => [
    ...fileTop('Deploy', undefined),
    '  workflow_call:',
    ...mapping(
      '    inputs:',
      asked.map((name) => [name, '{ type: string }']),
      layout,
    ),
    'permissions: {}',
    'jobs:',
    '  plan:',
    permissionsLine(planPermissions),
    ...localCall(
      'plan',
      mapping('    with:', inherited, layout),
      mapping(
        '    secrets:',
        named.map((name) => [name, expression(`secrets.${name}`)]),
        layout,
      ),
    ),
    '  deploy:',
    '    name: ${{ inputs.environment }} · plan ${{ needs.plan.outputs.plan-name }}',
    '    needs: plan',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 60',
    permissionsLine(deployPermissions),
    environmentLine(expression('inputs.environment'), variant),
    '    steps:',
    ...step(
      uses,
      [
        ...inherited,
        ['plan-hash', expression('needs.plan.outputs.plan-hash')],
        ['reviews-before', expression('needs.plan.outputs.reviews-before')],
        ...connectionEntries(request),
        ['ops-token', expression('secrets.OPS_TOKEN')],
        ['ledger-key', expression('secrets.LEDGER_KEY')],
        ...reading.entries,
        ...migrationEntry(request),
        ...clusterEntry(request),
      ],
      layout,
    ),
  ]);
}

/** What the migrator needs beside the checkout, such as the database's address. */
function migrationEntry({ config }               )                   {
  if (config.migrations === undefined) return [];
  return [['migration-env', expression('secrets.MIGRATION_ENV')]];
}

/** How the environment's cluster is reached; a secret that an environment lacks is empty, and nothing is asked of it. */
function clusterEntry({ policy }               )                   {
  if (clusterEnvironments(policy).length === 0) return [];
  return [['kubeconfig', expression('secrets.KUBECONFIG')]];
}

function plan(request               )               {
  const reading = readingRegistry(request.config);
  const named = ['OPS_READ_TOKEN', ...reading.secrets];
  return file('plan', (layout) => [
    ...fileTop('Plan', undefined),
    '  workflow_call:',
    ...mapping(
      '    inputs:',
      asked.map((name) => [name, '{ type: string }']),
      layout,
    ),
    ...mapping(
      '    secrets:',
      named.map((name) => [name, '{ required: false }']),
      layout,
    ),
    ...mapping(
      '    outputs:',
      planned.map((name) => [name, `{ value: ${expression(`jobs.plan.outputs.${name}`)} }`]),
      layout,
    ),
    'permissions: {}',
    'jobs:',
    '  plan:',
    '    name: Plan',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 15',
    permissionsLine(planPermissions),
    ...mapping(
      '    outputs:',
      planned.map((name) => [name, expression(`steps.plan.outputs.${name}`)]),
      layout,
    ),
    '    steps:',
    ...step(
      request.uses,
      [
        ...inherited,
        ['plan-only', "'true'"],
        ...connectionEntries(request),
        ['ops-token', expression('secrets.OPS_READ_TOKEN')],
        ...reading.entries,
      ],
      layout,
      'plan',
    ),
  ]);
}

function environmentLine(name        , variant                          )         {
  // The deployment that the forge would make by itself carries the run's commit, not the promoted one.
  const entries                   =
    variant === 'github'
      ? [
          ['name', name],
          ['deployment', 'false'],
        ]
      : [['name', name]];
  return `    environment: ${inline(entries)}`;
}

function step(
  uses                  ,
  entries                  ,
  layout        ,
  id         ,
)           {
  const reference = `uses: ${uses.repository}@${uses.commit} # ${uses.version}`;
  return [
    ...(id === undefined
      ? [`      - ${reference}`]
      : [`      - id: ${id}`, `        ${reference}`]),
    ...mapping('        with:', entries, layout),
  ];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/reusable-calls.js






/**
 * The other form: calls of Waybill's own workflows, one per environment. They get all secrets: an environment's
 * reach a called workflow in no other way.
 * @param request what the files follow from
 * @returns verify, release, promote and rollback
 */
function reusableCalls(request               )                          {
  const { config, configPath, policy } = request;
  const connection                   = [
    ...connectionEntries(request),
    // A called workflow gives the job's token to a registry only where it is told that it is GitHub's own.
    ...(ownTokenOpensRegistry(config) ? [['github-packages', 'true']         ] : []),
  ];
  const call = calls(request);
  return [
    file('verify', (layout) => [
      ...fileTop('Verify', 'pull_request'),
      `concurrency: { group: 'verify-\${{ github.ref }}', cancel-in-progress: true }`,
      'jobs:',
      '  verify:',
      ...call('verify', verifyPermissions, configEntry(configPath), layout),
    ]),
    file('release', (layout) => [
      ...fileTop('Release', branchTrigger(config.branch)),
      'jobs:',
      '  release:',
      ...call('release', releasePermissions, connection, layout),
      '  environments:',
      '    needs: release',
      permissionsLine(deployPermissions),
      ...localCall('promote'),
    ]),
    ...promoteFiles(request, (environment, needs) => [
      `  ${environment.id}:`,
      ...needs,
      ...call(
        'promote',
        deployPermissions,
        [['environment', scalar(environment.name)], overridesEntry, ...connection],
        Number.POSITIVE_INFINITY,
      ),
    ]),
    file('rollback', (layout) => [
      ...rollbackTrigger(policy),
      'jobs:',
      '  rollback:',
      ...call(
        'rollback',
        deployPermissions,
        [
          ...['environment', 'target', 'reason', 'overrides'].map((name)        => [
            name,
            expression(`inputs.${name}`),
          ]),
          ...connection,
        ],
        layout,
      ),
    ]),
  ];
}

                                                           

/** The lines of a job that calls a stage; only the stage verify gets no secret. */
function calls({
  uses,
}               )   
               
               
                           
                 
              {
  return (stage, grant, inputs, layout) => [
    permissionsLine(grant),
    `    uses: ${uses.repository}/.github/workflows/${stage}.yml@${uses.commit} # ${uses.version}`,
    ...(inputs.length === 0 ? [] : mapping('    with:', inputs, layout)),
    ...(stage === 'verify'
      ? []
      : [
          '    secrets: inherit # zizmor: ignore[secrets-inherit] an environment gives them in no other way',
        ]),
  ];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/caller-workflows.js







/**
 * @param request what the files follow from
 * @returns the workflows of an application: verify, release, promote, rollback, and what they call
 * @throws INIT_ENVIRONMENT_UNSUITABLE where the policy has no environment for the protected branch, or one that
 *   has the name of the environment that holds the credentials of the release
 */
function callerWorkflows(request               )                          {
  const environments = promotedEnvironments(request.policy);
  if (environments.length === 0) {
    throw (0,error_codes/* cliError */.h)('INIT_ENVIRONMENT_UNSUITABLE', {
      message: 'Expected the policy to have an environment with `from: protected`, found none.',
      remedy: 'Add one to `environments` of the policy: a release goes nowhere without it.',
    });
  }
  if (environments.some(({ name }) => name === caller_form/* releaseEnvironment */.vI)) {
    throw (0,error_codes/* cliError */.h)('INIT_ENVIRONMENT_UNSUITABLE', {
      message: `Expected no environment of the policy to have the name ${caller_form/* releaseEnvironment */.vI}; that environment of the forge holds the credentials of the release.`,
      remedy: 'Give the environment of the policy another name.',
      facts: { environment: caller_form/* releaseEnvironment */.vI },
    });
  }
  switch (request.form) {
    case 'own-jobs':
      return ownJobs(request);
    case 'reusable':
      return reusableCalls(request);
    default:
      return (0,error/* exhausted */.uW)(request.form, 'the form of the files');
  }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/system-error.js
var system_error = __webpack_require__(88285);
// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(79171);
;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/compare-files.js





                                                     

/** How a file of the repository compares with the one that would be written. */
                                                      
                                                                                                       
                                                   
                           
                                     
 

/** A workflow is shorter; what is longer is something else. */
const longestFile = 1024 * 1024;

/**
 * @param root the root of the repository
 * @param files the files as they would be written
 * @returns how each compares with what is there
 */
async function compareFiles(
  root        ,
  files                         ,
)                                     {
  return await Promise.all(
    files.map(async (file) => {
      const found = await readIfPresent((0,external_node_path_.join)(root, file.path));
      if (found === undefined) return { ...file, state: 'missing'         , found };
      return { ...file, state: sameWorkflow(found, file.text) ? 'same' : 'different', found };
    }),
  );
}

async function readIfPresent(path        )                              {
  try {
    return await (0,promises_.readFile)(path, 'utf8');
  } catch (error) {
    if ((0,system_error/* isAbsent */.W)(error)) return undefined;
    throw error;
  }
}

function sameWorkflow(found        , wanted        )          {
  if (found === wanted) return true;
  if (found.length > longestFile) return false;
  try {
    return (0,external_node_util_.isDeepStrictEqual)((0,dist/* parse */.qg)(found, { maxAliasCount: 0 }), (0,dist/* parse */.qg)(wanted));
  } catch {
    // What is no YAML is another file.
    return false;
  }
}

/**
 * Writes files; their folders are made where they are missing.
 * @param root the root of the repository
 * @param files the files
 */
async function writeFiles(root        , files                         )                {
  for (const { path, text } of files) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(root, path), text);
  }
}

/**
 * @param comparison a file that differs
 * @returns its lines that are not in the other, marked `-` (there) and `+` (wanted), at most 40 of them
 */
function differences({ found, text }                )                    {
  const there = (found ?? '').split('\n');
  const wanted = text.split('\n');
  const lines = [
    ...there.filter((line) => !wanted.includes(line)).map((line) => `- ${line}`),
    ...wanted.filter((line) => !there.includes(line)).map((line) => `+ ${line}`),
  ];
  const shown = lines.slice(0, 40);
  return lines.length > shown.length
    ? [...shown, `… and ${String(lines.length - shown.length)} more lines`]
    : shown;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/next-steps.js




/** A credential, and the only place where it may lie. */
                              
                        
                                                                                                            
                                           
                         
 

/**
 * @param request what the files follow from
 * @returns the secrets that the files name, and where each has to lie (design, law 3: credentials follow the law)
 */
function secretPlaces(request               )                         {
  const { config, policy } = request;
  const promoted = promotedEnvironments(policy).map(({ name }) => name);
  const clusters = clusterEnvironments(policy);
  const everywhere = [caller_form/* releaseEnvironment */.vI, ...promoted];
  return [
    {
      name: 'OPS_TOKEN',
      environments: everywhere,
      about: 'writes desired state and ledger in the ops repository',
    },
    {
      name: 'SIGNING_KEY',
      environments: [caller_form/* releaseEnvironment */.vI],
      about: 'signs images and the records of releases',
    },
    { name: 'LEDGER_KEY', environments: promoted, about: 'signs the records of deployments' },
    {
      name: 'OPS_READ_TOKEN',
      environments: [],
      about: 'reads the ops repository, and nothing else',
    },
    ...(config.migrations === undefined
      ? []
      : [
          {
            name: 'MIGRATION_ENV',
            environments: promoted,
            about: 'variables for the migrator, one NAME=value a line, such as DATABASE_URL',
          },
        ]),
    ...(clusters.length === 0
      ? []
      : [
          {
            name: 'KUBECONFIG',
            environments: clusters,
            about: 'reads workloads, pods, their logs and events in the namespaces of the release',
          },
        ]),
    ...(ownTokenOpensRegistry(config) ? [] : registryPlaces),
  ];
}

const registryPlaces                         = [
  {
    name: 'REGISTRY_USERNAME, REGISTRY_PASSWORD',
    environments: [caller_form/* releaseEnvironment */.vI],
    about: 'pushes images',
  },
  {
    name: 'REGISTRY_READ_USERNAME, REGISTRY_READ_PASSWORD',
    environments: [],
    about: 'reads images, and nothing else; not needed where everyone may read them',
  },
];

/**
 * @param request what the files follow from
 * @returns what is left to do by hand, a line each
 */
function nextSteps(request               )                    {
  const { config, policy } = request;
  const promoted = promotedEnvironments(policy).map(({ name }) => name);
  const open = policy.environments.filter(({ from }) => from === 'any').map(({ name }) => name);
  return [
    `Environments of the forge: ${[caller_form/* releaseEnvironment */.vI, ...promoted].join(', ')}; the deployment-branch policy of each admits ${config.branch} alone.`,
    ...policy.environments
      .filter(({ approval }) => approval.given === 'environment' && approval.required > 0)
      .map(
        ({ name, approval }) =>
          `Reviewers of ${name}: ${approval.by.length === 0 ? 'at least one account or team' : approval.by.join(', ')}; administrators may ${approval.adminBypass === 'allowed' ? '' : 'not '}bypass them.`,
      ),
    ...secretPlaces(request).map(
      ({ name, environments, about }) =>
        `Secret of ${environments.length === 0 ? 'the repository' : `the environment${environments.length > 1 ? 's' : ''} ${environments.join(', ')}`}: ${name} (${about}).`,
    ),
    ...(config.ops.repository === undefined
      ? [`Variable of the repository: ${opsRepositoryVariable}, the address of the ops repository.`]
      : []),
    `Rules of ${config.branch}: ${[...new Set(policy.environments.flatMap(({ protection }) => protection.rules))].join(', ')}.`,
    ...(open.length > 0
      ? [
          `Not written: what brings a branch to ${open.join(', ')} (\`from: any\`); its ledger and desired state are branches of this repository (\`ops.open\`), so it needs no credential of the ops repository but one that reads the policy.`,
        ]
      : []),
    'Then `waybill doctor` says what is missing, with the call that sets it.',
  ];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/smallest-application.js
/** What `waybill init --example` prints: the smallest description from which workflows follow. */
const smallestApplication = `# waybill.yaml: how this application is built, where it goes, and who lets it. Names and addresses are yours to replace.
version: 1
application: plans
ops:
  repository: https://github.com/your-org/ops.git # desired state and ledger
images:
  - name: app
    repository: ghcr.io/your-org/plans-app
    assemble:
      base: scratch
      layers: [{ from: dist, to: /app }]
      entrypoint: [/app/server]
ready:
  path: /api/ready
  identity: { json: /commit, equals: '\${commit}' }
policy:
  environments:
    - name: staging
      url: https://staging.plans.example.com
      desired-state:
        - { file: staging/deploy.env, format: dotenv, images: { app: APP_IMAGE } }
    - name: production
      url: https://plans.example.com
      desired-state:
        - { file: production/deploy.env, format: dotenv, images: { app: APP_IMAGE } }
      approval: { given: environment, required: 1 } # a review of the forge's environment of this name
  signers:
    - name: release
      key: |
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEARZohnecF5xp47oifTjFYpSMDaXnL9W34tPefzTocvYU=
        -----END PUBLIC KEY-----
`;

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/waybill-reference.js



                                                         

const pattern =
  /^([A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9_.-]+)@([0-9a-f]{40})(?:#([\w.+-]{1,100}))?$/;

const remedy =
  'Name the repository of Waybill on your server and a full commit id: `--uses owner/waybill@<40 digits>`, and what people call it: `#v1.2.3`.';

/**
 * @param text `owner/name@<40 hexadecimal digits>`, perhaps with `#version`
 * @returns which Waybill the files are to use
 * @throws CLI_USAGE where it is anything else: a tag or a branch can be moved
 */
function parseWaybillReference(text        )                   {
  const [, repository, commit, version] = pattern.exec(text) ?? [];
  if (repository !== undefined && commit !== undefined) {
    return { repository, commit, version: version ?? `Waybill at ${commit.slice(0, 12)}` };
  }
  throw (0,error_codes/* cliError */.h)('CLI_USAGE', {
    message: `Expected --uses to be owner/name@<40 hexadecimal digits>, found ${JSON.stringify(text.slice(0, 200))}.`,
    remedy,
  });
}

/**
 * Finds out which Waybill this program is: where it runs from a checkout of Waybill whose commit its origin has.
 * @param folder where the program lies
 * @param version what this program calls itself
 * @param signal cancels the questions to git
 * @returns that commit of that repository
 * @throws INIT_USES_UNKNOWN where the folder is no such checkout
 */
async function ownWaybillReference(
  folder        ,
  version        ,
  signal             ,
)                            {
  const { runProcess, toolEnvironment } = await __webpack_require__.e(/* import() */ 8367).then(__webpack_require__.bind(__webpack_require__, 78367));
  const git = async (...args                   )                  => {
    const result = await runProcess(['git', ...args], {
      cwd: folder,
      signal,
      timeoutMilliseconds: 10_000,
      env: toolEnvironment(),
    });
    return result.exitCode === 0 ? result.stdout.toString('utf8').trim() : '';
  };
  const top = await git('rev-parse', '--show-toplevel');
  // Installed into an application, this program lies in the application's checkout, which is no Waybill.
  if (top === '' || !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, 'action.yml')) || !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, 'actions'))) {
    throw unknown('the program does not run from a checkout of Waybill');
  }
  const { githubRepositoryOf } = await __webpack_require__.e(/* import() */ 7561).then(__webpack_require__.bind(__webpack_require__, 57561));
  const origin = await git('remote', 'get-url', 'origin');
  const repository = githubRepositoryOf(origin)?.repository;
  if (repository === undefined) throw unknown(`its checkout has no origin on a server`);
  const commit = await git('rev-parse', 'HEAD');
  const published = await git('for-each-ref', '--count=1', '--contains', commit, 'refs/remotes');
  if (published === '') throw unknown(`its commit ${commit.slice(0, 12)} was not pushed anywhere`);
  return { repository, commit, version };
}

function unknown(reason        )        {
  return (0,error_codes/* cliError */.h)('INIT_USES_UNKNOWN', {
    message: `Expected to know which commit of Waybill the workflows are to use; ${reason}.`,
    remedy,
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/cli/src/init/init.js




                                                   









/** `waybill init`: the caller's workflows. */
const init          = {
  name: 'init',
  about: 'Write the workflows of this application into .github/workflows.',
  positionals: [],
  options: {
    config: { about: 'Path of waybill.yaml in the repository.', value: 'PATH' },
    policy: {
      about: "The ops repository's waybill-policy.yaml, where waybill.yaml has no policy.",
      value: 'FILE',
    },
    uses: {
      about: 'Which Waybill: a full commit id, and what people call it.',
      value: 'OWNER/NAME@SHA[#VERSION]',
    },
    reusable: { about: "Call Waybill's own workflows in the place of jobs of your own." },
    variant: {
      about: `For which servers: ${caller_form/* serverVariants */.eI.join(', ')}; \`compatible\` leaves out what Enterprise Server, Gitea and act do not know (\`environment.deployment\`).`,
      value: 'NAME',
    },
    check: { about: 'Write nothing; exit code 1 where a file is missing or differs.' },
    print: { about: 'Write nothing; print the files.' },
    force: { about: 'Write over files that differ.' },
    example: { about: 'Print the smallest waybill.yaml to start from.' },
  },
  details: [
    'A pull request verifies. A push to the protected branch is released, then goes to each environment of the policy in turn; a dispatch rolls back. Before a job names an environment, another one without a credential that writes has shown the plan and its hash.',
    'Secrets are passed by name. What writes desired state, ledger or images lies in environments that admit the protected branch alone; `waybill doctor` says whether it does.',
    'A file that exists and differs is not touched without --force; run again, it writes nothing.',
  ],
  examples: [
    'waybill init --uses your-org/waybill@<40 digits>#v0.1.0',
    'waybill init --check',
    'waybill init --example > waybill.yaml',
  ],
  run: async (call) => {
    if (call.given('example')) {
      process.stdout.write(smallestApplication);
      return 0;
    }
    return await initialize(call, process.cwd());
  },
};

/**
 * @param call what the command was called with
 * @param root the root of the application's repository
 * @returns the exit code: 0 written or as it should be, 1 where `--check` finds a difference
 * @throws INIT_* where the files cannot follow from what is there, CONFIG_*, CLI_USAGE
 */
async function initialize(call      , root        )                  {
  if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git')) && !call.given('print') && !call.given('check')) {
    throw (0,error_codes/* cliError */.h)('INIT_NOT_A_REPOSITORY', {
      message: 'Expected the current folder to be the root of a git repository, found no .git.',
      remedy:
        'Change to the root of the application’s checkout, or look at the files with `--print`.',
    });
  }
  const request = await requestOf(call, root);
  const files = await compareFiles(root, callerWorkflows(request));
  if (call.given('print')) {
    process.stdout.write(files.map(({ path, text }) => `# ${path}\n${text}`).join('\n'));
    return 0;
  }
  if (call.given('check')) return check(files);
  const different = files.filter(({ state }) => state === 'different');
  if (different.length > 0 && !call.given('force')) throw differ(different);
  const written = files.filter(({ state }) => state !== 'same');
  await writeFiles(root, written);
  process.stdout.write(
    [
      ...(written.length === 0 ? ['Every workflow is there already; nothing was written.'] : []),
      ...written.map(({ path }) => `Wrote ${path}`),
      '',
      'Left to do:',
      ...nextSteps(request).map((line) => `  - ${line}`),
      '',
    ].join('\n'),
  );
  return 0;
}

function check(files                           )         {
  const wrong = files.filter(({ state }) => state !== 'same');
  if (wrong.length === 0) {
    process.stdout.write(
      `${String(files.length)} workflows are as \`waybill init\` writes them.\n`,
    );
    return 0;
  }
  for (const file of wrong) {
    process.stdout.write(
      file.state === 'missing'
        ? `${file.path} is missing.\n`
        : `${file.path} differs:\n${differences(file).join('\n')}\n`,
    );
  }
  return 1;
}

function differ(files                           )        {
  const shown = files.map((file) => `${file.path}:\n${differences(file).join('\n')}`);
  return (0,error_codes/* cliError */.h)('INIT_FILE_DIFFERS', {
    message: `Expected no other workflow under these names, found ${String(files.length)} that differ (- there, + to be written).\n${shown.join('\n')}`,
    remedy: 'Write over them with `--force`, or rename yours; nothing was written.',
    facts: { files: files.map(({ path }) => path) },
  });
}

async function requestOf(call      , root        )                         {
  const configPath = call.text('config') ?? 'waybill.yaml';
  const config = await readConfig(root, configPath);
  const uses = call.text('uses');
  return {
    form: call.given('reusable') ? 'reusable' : 'own-jobs',
    variant: variantOf(call),
    config,
    configPath,
    policy: await readPolicy(call, config),
    uses:
      uses === undefined
        ? await ownWaybillReference(__distFolder, `v${version/* version */.r}`, call.signal)
        : parseWaybillReference(uses),
  };
}

async function readConfig(root        , path        )                             {
  if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, path))) {
    throw (0,error_codes/* cliError */.h)('INIT_CONFIG_MISSING', {
      message: `Expected ${path} in the current folder, found no such file: environments, their order and the protected branch come from it.`,
      remedy:
        'Start from the smallest one, `waybill init --example > waybill.yaml`, or name its path with `--config`.',
      facts: { file: path },
    });
  }
  return (0,parse/* parseApplicationConfig */.m0)(await (0,promises_.readFile)((0,external_node_path_.join)(root, path), 'utf8'), path);
}

async function readPolicy(call      , config                   )                  {
  const file = call.text('policy');
  if (file !== undefined) {
    return (0,parse/* parsePolicy */.ON)((0,external_node_fs_.existsSync)(file) ? await (0,promises_.readFile)(file, 'utf8') : undefined, file);
  }
  const policy = (0,src_policy/* policyOf */.US)(config);
  if (policy !== undefined) return policy;
  throw (0,error_codes/* cliError */.h)('INIT_POLICY_MISSING', {
    message: 'Expected a policy in waybill.yaml, found none: it says which environments there are.',
    remedy:
      "Name the ops repository's file with `--policy FILE`, or add `policy` to waybill.yaml; `waybill init --example` shows one.",
  });
}

function variantOf(call      )                {
  const given = call.text('variant') ?? 'github';
  const found = caller_form/* serverVariants */.eI.find((variant) => variant === given);
  if (found !== undefined) return found;
  throw (0,error_codes/* cliError */.h)('CLI_USAGE', {
    message: `Expected --variant to be one of ${caller_form/* serverVariants */.eI.join(', ')}; found ${JSON.stringify(given.slice(0, 100))}.`,
    remedy: 'See `waybill init --help`.',
  });
}


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


/***/ })

};
})
