(function (exports, __distFolder) {'use strict';
exports.ids = [7964];
exports.modules = {

/***/ 39118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ rememberOrigin),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
                                                 
                                                         

/** Where a policy was read from; lets a later check name line and column. */
                               
                              
                      
 

/** Beside the policy and not in it: a policy is compared and hashed by what it says. */
const origins = new WeakMap                      ();

/** Keeps where `policy` was read from, for as long as it lives. */
function rememberOrigin(policy        , origin              )       {
  origins.set(policy, origin);
}

/** @returns where `policy` was read from; undefined for one that was made otherwise */
function originOf(policy        )                           {
  return origins.get(policy);
}


/***/ }),

/***/ 37964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m0: () => (/* binding */ parseApplicationConfig),
  fU: () => (/* binding */ parseContractWaivers),
  ON: () => (/* binding */ parsePolicy),
  dU: () => (/* binding */ parseWaivers)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/trust-schema.js
var trust_schema = __webpack_require__(11770);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(81009);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/policy-references.js


                                               

                                                                                             
                                             

                                                     

/** What must protect the branch where the policy does not say (law 3). */
const usualProtection                            = ['pull-request', 'no-force-push'];

/**
 * Finds names in a policy that lead nowhere, or to the wrong place.
 * @param policy the policy as written
 * @param above where it stands: `policy` in waybill.yaml
 */
function policyProblems(policy               , above      )                {
  const holders = (key                         )                =>
    repeatedNames(policy[key], [...above, key], key === 'approvers' ? 'approver' : 'signer');
  return [
    ...repeatedNames(policy.environments, [...above, 'environments'], 'environment'),
    ...holders('approvers'),
    ...holders('signers'),
    ...ledgerProblems(policy, [...above, 'ledger']),
    ...policy.environments.flatMap((environment, index) => [
      ...orderProblems(policy.environments, index, [...above, 'environments', index, 'after']),
      ...soakProblems(policy.environments, index, [...above, 'environments', index, 'soak']),
      ...repeatedNames(environment.freeze, [...above, 'environments', index, 'freeze'], 'window'),
      ...approvalProblems(policy, environment, [...above, 'environments', index, 'approval']),
      ...repeatedChecks(environment, [...above, 'environments', index, 'checks']),
      ...fileProblems(environment, [...above, 'environments', index, 'desired-state']),
    ]),
  ];
}

/**
 * @param items what has names
 * @param path where the list stands
 * @param what one of them is called
 * @returns a problem for each name that stands a second time
 */
function repeatedNames(
  items                             ,
  path      ,
  what        ,
)                {
  const seen = new Set        ();
  return items.flatMap(({ name }, index)                => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        path: [...path, index, 'name'],
        part: 'value',
        message: `two of the ${what}s have the name "${name}"`,
      },
    ];
  });
}

function orderProblems(environments                    , index        , path      )                {
  const environment = environments[index];
  const after = environment?.after;
  if (environment === undefined || after === undefined || after === 'none') return [];
  const problem = (message        )                => [{ path, part: 'value', message }];
  if (after === environment.name) return problem(`"${after}" cannot come after itself`);
  const position = environments.findIndex((other) => other.name === after);
  const found = environments[position];
  if (found === undefined) {
    const known = environments.slice(0, index).map((other) => other.name);
    return problem(`there is no environment "${after}"${(0,nearest/* suggestion */.h)(after, [...known, 'none'])}`);
  }
  if (position > index) {
    return problem(
      `"${after}" comes later in the list; environments stand in the order of promotion`,
    );
  }
  if (found.from === 'any' && environment.from === 'protected') {
    return problem(
      `"${after}" takes commits from any branch (from: any), so its acceptance proves nothing for "${environment.name}"`,
    );
  }
  return [];
}

function soakProblems(environments                    , index        , path      )                {
  const environment = environments[index];
  if (environment?.soakMilliseconds === undefined) return [];
  if (earlierOf(environments, index) !== undefined) return [];
  const message = `nothing comes before "${environment.name}", so a release cannot have been active there`;
  return [{ path, part: 'value', message }];
}

/** Whose signatures count, in the list that counts: a name that stands twice, an environment that there is not. */
function ledgerProblems(policy               , path      )                {
  const { signatures, signers } = policy.ledger;
  const known = policy.environments.map(({ name }) => name);
  const none                =
    signatures === 'required' && (signers ?? (0,trust_schema/* keyHoldersOf */.uz)(policy.signers)).length === 0
      ? [
          {
            path: [...path, 'signatures'],
            part: 'value',
            message:
              'records must be signed, but nobody may sign them; add "ledger.signers" or "signers"',
          },
        ]
      : [];
  const strangers = (signers ?? []).flatMap(({ environments = [] }, index) =>
    environments.flatMap((name, place)                =>
      known.includes(name)
        ? []
        : [
            {
              path: [...path, 'signers', index, 'environments', place],
              part: 'value',
              message: `there is no environment "${name}"${(0,nearest/* suggestion */.h)(name, known)}`,
            },
          ],
    ),
  );
  return [...none, ...repeatedNames(signers ?? [], [...path, 'signers'], 'signer'), ...strangers];
}

function approvalProblems(policy               , environment         , path      )                {
  switch (environment.approval.given) {
    case 'signed':
      return [...signedProblems(policy, environment, path), ...bypassProblems(environment, path)];
    case 'environment':
      return reviewProblems(environment, path);
    case 'pull-request':
    case 'ops-pull-request':
      return [...pullRequestProblems(environment, path), ...bypassProblems(environment, path)];
    default:
      return (0,error/* exhausted */.uW)(environment.approval.given, 'how an approval is given');
  }
}

function pullRequestProblems({ approval, delivery }         , path      )                {
  const problems                = [];
  if (approval.given === 'ops-pull-request' && delivery !== 'pull-request') {
    const message = `the approval is a review of the pull request that writes desired state, but delivery is "${delivery}"; say "delivery: pull-request", or another "given"`;
    problems.push({ path: [...path, 'given'], part: 'value', message });
  }
  const { by, required } = approval;
  if (by !== undefined && required > new Set(by.map((it) => it.toLowerCase())).size) {
    const message = `${String(required)} approvals are required, but only ${String(by.length)} may approve`;
    problems.push({ path: [...path, 'required'], part: 'value', message });
  }
  return problems;
}

function bypassProblems({ approval }         , path      )                {
  if (approval.adminBypass === undefined) return [];
  const message = `"admin-bypass" counts with "given: environment" only: nobody walks around ${approval.given === 'signed' ? 'a signed approval' : 'a review that we count'}`;
  return [{ path: [...path, 'admin-bypass'], part: 'key', message }];
}

/**
 * One review of a forge's environment starts its job, however many reviewers it has
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments#required-reviewers).
 */
function reviewProblems({ approval: { required } }         , path      )                {
  if (required <= 1) return [];
  const message = `${String(required)} approvals are required, but a forge's environment takes one review; say "required: 1", or "given: signed" for more`;
  return [{ path: [...path, 'required'], part: 'value', message }];
}

function signedProblems(policy               , environment         , path      )                {
  const known = policy.approvers.map((approver) => approver.name);
  const by = environment.approval.by ?? known;
  const problems = by.flatMap((name, index)                =>
    known.includes(name)
      ? []
      : [
          {
            path: [...path, 'by', index],
            part: 'value',
            message: `there is no approver "${name}"${(0,nearest/* suggestion */.h)(name, known)}`,
          },
        ],
  );
  const count = new Set(by).size;
  if (environment.approval.required > count) {
    const message = `${String(environment.approval.required)} approvals are required, but only ${String(count)} may approve`;
    problems.push({ path: [...path, 'required'], part: 'value', message });
  }
  return problems;
}

function repeatedChecks({ checks }         , path      )                {
  return checks.flatMap((check, index)                =>
    checks.indexOf(check) === index
      ? []
      : [
          {
            path: [...path, index],
            part: 'value',
            message: `the check ${JSON.stringify(check)} stands twice`,
          },
        ],
  );
}

function fileProblems(environment         , path      )                {
  const seen = new Set        ();
  return environment.desiredState.flatMap(({ file, format, images, values }, index) => {
    const places = [
      ...Object.entries(images).map(([image, selector]) => ({
        selector,
        at: ['images', image],
        part: 'value'         ,
      })),
      ...Object.keys(values).map((selector) => ({
        selector,
        at: ['values', selector],
        part: 'key'         ,
      })),
    ];
    return places.flatMap(({ selector, at, part })                => {
      const place = `${file}\0${selector}`;
      const problems           = [];
      if (environment.delivery === 'external' && at[0] === 'values')
        problems.push(
          'an image automation writes images alone; say "delivery: direct" where other values change with a release',
        );
      if (format === 'dotenv' && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(selector))
        problems.push(`expected the name of a variable, found ${JSON.stringify(selector)}`);
      if (seen.has(place))
        problems.push(`"${selector}" in ${file} stands for two images or values`);
      seen.add(place);
      return problems.map((message) => ({ path: [...path, index, ...at], part, message }));
    });
  });
}

/**
 * Fills in what depends on the rest of the policy: the environment before, who may approve, protection.
 * @param policy a policy without problems
 */
function resolvePolicy(policy               )         {
  const signers = policy.ledger.signers ?? (0,trust_schema/* keyHoldersOf */.uz)(policy.signers);
  return {
    ...policy,
    ledger: {
      signatures: policy.ledger.signatures ?? (signers.length > 0 ? 'required' : 'optional'),
      signers,
    },
    environments: policy.environments.map((environment, index) =>
      resolveEnvironment(policy, environment, index),
    ),
  };
}

function resolveEnvironment(
  policy               ,
  environment         ,
  index        ,
)              {
  const { after: _written, approval, protection, ...rest } = environment;
  const after = earlierOf(policy.environments, index);
  return {
    ...rest,
    ...(after === undefined ? {} : { after }),
    protection: {
      ...protection,
      rules: protection.rules ?? (environment.from === 'protected' ? usualProtection : []),
    },
    approval: {
      ...approval,
      adminBypass: approval.adminBypass ?? 'refused',
      by: approval.by ?? everyApprover(policy, environment),
    },
  };
}

/** The environment that must have accepted a release first. */
function earlierOf(environments                    , index        )                     {
  const environment = environments[index];
  if (environment === undefined || environment.after === 'none') return undefined;
  if (environment.after !== undefined || environment.from === 'any') return environment.after;
  return environments.slice(0, index).findLast((other) => other.from === 'protected')?.name;
}

/** Who may approve where the policy does not say: with a review of the forge, whom the forge lets review. */
function everyApprover(policy               , { approval }         )                    {
  return approval.given === 'signed' ? policy.approvers.map(({ name }) => name) : [];
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/template.js
var template = __webpack_require__(67266);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/application-references.js
                                                                                     
                                               



                                             

/**
 * Finds names in a configuration that lead nowhere, and parts that need another one.
 * @param config the configuration as written
 */
function applicationProblems(config                    )                {
  return [
    ...repeatedNames(config.images, ['images'], 'image'),
    ...sameRepositories(config),
    ...unknownImages(config),
    ...repeatedNames(config.contracts, ['contracts'], 'contract'),
    ...repeatedNames(config.smoke?.checks ?? [], ['smoke', 'checks'], 'check'),
    ...repeatedNames(config.rehearsal.services, ['rehearsal', 'services'], 'service'),
    ...migrationProblems(config),
    ...identityProblems(config),
    ...rehearsalProblems(config),
    ...digestProblems(config),
    ...(config.policy === undefined ? [] : policyProblems(config.policy, ['policy'])),
  ];
}

/** The release's tag is the commit's for every image: in one repository the second would replace the first. */
function sameRepositories(config                    )                {
  const seen = new Map                ();
  return config.images.flatMap(({ name, repository }, index)                => {
    const other = seen.get(repository);
    seen.set(repository, other ?? name);
    if (other === undefined) return [];
    const message = `the images "${other}" and "${name}" have one repository; both would get the same tag`;
    return [{ path: ['images', index, 'repository'], part: 'value', message }];
  });
}

/** A misspelt image would be scanned by other means than those that are written. */
function unknownImages({ images, sbom, scan }                    )                {
  const known = images.map(({ name }) => name);
  const unknown = (written        , path      )                =>
    Object.keys(written)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        path: [...path, name],
        part: 'key',
        message: `there is no image "${name}"${(0,nearest/* suggestion */.h)(name, known)}`,
      }));
  return [
    ...unknown(sbom?.images ?? {}, ['sbom', 'images']),
    ...unknown(scan?.reports ?? {}, ['scan', 'reports']),
  ];
}

function migrationProblems({ migrations, images }                    )                {
  if (migrations === undefined) return [];
  const needing = [
    ...(migrations.expects === undefined ? [] : ['expects']),
    ...(migrations.compatibleFrom === undefined ? [] : ['compatible-from']),
  ];
  const what =
    migrations.engine === 'command'
      ? 'the command that prints the version of the schema'
      : 'which says where the Job leaves the version of the schema';
  const unverified = migrations.version === undefined ? needing : [];
  return [
    ...unverified.map((key)              => ({
      path: ['migrations', key],
      part: 'key',
      message: `migrations: "${key}" needs "version", ${what}`,
    })),
    ...(migrations.engine === 'kubernetes-job' ? migratorProblems(migrations.image, images) : []),
  ];
}

/** The Job runs an image of the release, by its digest. */
function migratorProblems(image        , images                              )                {
  const known = images.map(({ name }) => name);
  if (known.includes(image)) return [];
  const message = `migrations.image: there is no image "${image}"${(0,nearest/* suggestion */.h)(image, known)}`;
  return [{ path: ['migrations', 'image'], part: 'value', message }];
}

function identityProblems({ ready, smoke }                    )                {
  if (smoke?.identity === undefined || smoke.identity.path !== undefined || ready !== undefined)
    return [];
  const message =
    'smoke.identity: "path" is missing, and there is no "ready" whose path could be taken';
  return [{ path: ['smoke', 'identity'], part: 'value', message }];
}

function rehearsalProblems({ images, rehearsal }                    )                {
  const names = images.map((image) => image.name);
  const { image } = rehearsal;
  const problems                = [];
  if (image !== undefined && !names.includes(image)) {
    const message = `rehearsal.image: there is no image "${image}"${(0,nearest/* suggestion */.h)(image, names)}`;
    problems.push({ path: ['rehearsal', 'image'], part: 'value', message });
  }
  const services = rehearsal.services.map((service) => service.name);
  const check = referenceCheck('port:', services, 'service');
  return [...problems, ...walk(rehearsal, ['rehearsal'], check)];
}

function digestProblems(config                    )                {
  const names = config.images.map((image) => image.name);
  const check = referenceCheck('digest:', names, 'image');
  return (['migrations', 'ready', 'smoke', 'rehearsal']         ).flatMap((key) =>
    walk(config[key], [key], check),
  );
}

                                                             

/** `${port:database}` names a service, `${digest:app}` an image. */
function referenceCheck(prefix        , known                   , what        )            {
  return (text, path) =>
    (0,template/* templateReferences */.xo)(text).flatMap(({ name })                => {
      if (!name.startsWith(prefix)) return [];
      const part = name.slice(prefix.length);
      if (known.includes(part)) return [];
      const message = `"\${${name}}": there is no ${what} "${part}"${(0,nearest/* suggestion */.h)(part, known)}`;
      return [{ path, part: 'value', message }];
    });
}

/** Keys that parsing renamed or unwrapped, back to how they stand in YAML; others are the same. */
const writtenKeys                                   = {
  bodyContains: 'body-contains',
  pattern: 'matches',
  values: 'one-of',
};

function walk(value         , path      , check           )                {
  if (typeof value === 'string') return check(value, path);
  if (Array.isArray(value))
    return value.flatMap((item         , index) => walk(item, [...path, index], check));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    walk(item, [...path, writtenKeys[key] ?? key], check),
  );
}

/**
 * Fills in what depends on other parts: paths of identities, the image of the rehearsal, the policy.
 * @param config a configuration without problems
 */
function resolveApplication(config                    )                    {
  const { ready, smoke, rehearsal, policy, ...rest } = config;
  const readyIdentity =
    ready?.identity === undefined ? undefined : { path: ready.path, ...ready.identity };
  const smokePath = smoke?.identity?.path ?? ready?.path;
  const smokeIdentity =
    smoke?.identity === undefined || smokePath === undefined
      ? readyIdentity
      : { ...smoke.identity, path: smokePath };
  return {
    ...rest,
    ...(ready === undefined ? {} : { ready: withIdentity(ready, readyIdentity) }),
    ...(smoke === undefined ? {} : { smoke: withIdentity(smoke, smokeIdentity) }),
    rehearsal: { ...rehearsal, image: rehearsal.image ?? config.images[0]?.name ?? '' },
    ...(policy === undefined ? {} : { policy: resolvePolicy(policy) }),
  };
}

function withIdentity                               (
  part      ,
  identity                      ,
)                                                   {
  const { identity: _written, ...rest } = { identity: undefined, ...part };
  return identity === undefined ? rest : { ...rest, identity };
}

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/fields.js
var fields = __webpack_require__(4197);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/checks-schema.js




const scalar = schemas/* union */.KCZ([(0,fields/* template */.vs)('deployment', 'A text.'), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]);

const pattern = (0,fields/* template */.vs)('deployment', 'A regular expression.').check((context) => {
  try {
    new RegExp((0,template/* blankTemplate */.Rp)(context.value), 'u');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: `expected a regular expression: ${reason}`,
    });
  }
});

const valueTypes = ['string', 'number', 'boolean', 'null', 'array', 'object']         ;
                                                   

/** What a value must be, as checks hold it. Texts may be templates. */
                     
                                                        
                                                          
                                                                                               
                                                       

const matches = schemas/* strictObject */.rej({ matches: pattern.describe('A regular expression; it need not match the whole.') })
  .transform((written)          => ({ kind: 'matches', pattern: written.matches }));
const oneOf = schemas/* strictObject */.rej({
    'one-of': schemas/* array */.YOg(scalar).min(1).max(1000).describe('The values that are right.'),
  })
  .transform((written)          => ({ kind: 'one-of', values: written['one-of'] }));

const headerMatcher = schemas/* union */.KCZ([
  (0,fields/* template */.vs)('deployment', 'The very value.').transform((value)          => ({
    kind: 'equals',
    value,
  })),
  matches,
  oneOf,
]);

const jsonMatcher = schemas/* union */.KCZ([
  scalar.transform((value)          => ({ kind: 'equals', value })),
  schemas/* strictObject */.rej({ equals: schemas/* json */.Pq9().describe('The very value: for lists and objects.') })
    .transform((written)          => ({ kind: 'equals', value: written.equals })),
  matches,
  oneOf,
  schemas/* strictObject */.rej({ type: schemas/* enum */.k5n(valueTypes).describe('The type of the value.') })
    .transform((written)          => ({ kind: 'type', type: written.type })),
]);

const identityFields = {
  path: (0,fields/* urlPath */.Lx)(
    'Where the release says who it is; the path of `ready` where absent.',
  ).exactOptional(),
  equals: (0,fields/* filledTemplate */.F1)('deployment', 'What it must say, such as ${commit} or ${digest:app}.'),
};

/** Where an application says which release it is, as it is written: from the body, or from a header. */
const identitySchema = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({
        json: fields/* jsonPointer */.Av.describe('Where in the JSON body, such as /commit.'),
        ...identityFields,
      })
      .transform(({ json, ...rest }) => ({ kind: 'json'         , pointer: json, ...rest })),
    schemas/* strictObject */.rej({ header: fields/* headerName */.Bv.describe('In which header.'), ...identityFields })
      .transform(({ header, ...rest }) => ({ kind: 'header'         , header, ...rest })),
  ])
  .describe(
    'How the answer proves that it comes from the release: an old process that answers well never passes.',
  );

/** Where an application says which release it is; `path` is always known after parsing. */
                                                                                   

const checks_schema_status = schemas/* int */.Whr().min(100).max(599);

const readySchema = schemas/* strictObject */.rej({
    path: (0,fields/* urlPath */.Lx)('The path that says whether the application is ready.'),
    status: checks_schema_status.default(200).describe('The status of a good answer.'),
    identity: identitySchema.exactOptional(),
    timeout: (0,fields/* duration */.p0)('How long to wait at most.', '2m'),
    interval: (0,fields/* duration */.p0)('The pause between two questions.', '500ms'),
    stable: schemas/* int */.Whr()
      .min(1)
      .max(1000)
      .default(2)
      .describe('How many good answers in a row are needed.'),
  })
  .transform(({ timeout, interval, ...rest }) => ({
    ...rest,
    timeoutMilliseconds: timeout,
    intervalMilliseconds: interval,
  }))
  .describe('When a rollout has arrived.');

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']         ;

/** The body of a request. Texts are templates; in JSON, every text in it is. */
                         
                                                    
                                                       

const requestSchema = schemas/* strictObject */.rej({
    method: schemas/* enum */.k5n(methods).default('GET').describe('The method.'),
    path: (0,fields/* urlPath */.Lx)('The path, with a query where needed.'),
    headers: schemas/* record */.g1P(fields/* headerName */.Bv, (0,fields/* template */.vs)('deployment', 'the value'))
      .default({})
      .describe('Headers to send.'),
    body: (0,fields/* template */.vs)('deployment', 'A body as text.').exactOptional(),
    json: schemas/* json */.Pq9().exactOptional().describe('A body as JSON; content-type is set.'),
  })
  .transform(({ body, json, ...rest }, context) => {
    if (body !== undefined && json !== undefined) {
      context.issues.push({
        code: 'custom',
        input: body,
        path: ['json'],
        message: 'expected body or json, found both',
      });
    }
    const sent                          =
      json !== undefined
        ? { kind: 'json', value: json }
        : body !== undefined
          ? { kind: 'text', text: body }
          : undefined;
    return sent === undefined ? { ...rest } : { ...rest, body: sent };
  })
  .describe('What is asked.');

const expectSchema = schemas/* strictObject */.rej({
    status: checks_schema_status.default(200).describe('The status of a good answer.'),
    headers: schemas/* record */.g1P(fields/* headerName */.Bv, headerMatcher).default({}).describe('Headers that it must have.'),
    json: schemas/* record */.g1P(fields/* jsonPointer */.Av, jsonMatcher)
      .default({})
      .describe('Values in the JSON body, by JSON pointer.'),
    'body-contains': (0,fields/* filledTemplate */.F1)(
      'deployment',
      'A text that the body must hold.',
    ).exactOptional(),
  })
  .transform(({ 'body-contains': bodyContains, ...rest }) =>
    bodyContains === undefined ? { ...rest } : { ...rest, bodyContains },
  )
  .describe('What a good answer is.');

const checkSchema = schemas/* strictObject */.rej({
  name: (0,fields/* name */.UU)('The name of the check.'),
  request: requestSchema,
  expect: expectSchema.prefault({}),
});

const smokeSchema = schemas/* strictObject */.rej({
    checks: schemas/* array */.YOg(checkSchema).max(200).default([]).describe('The checks, in order.'),
    identity: identitySchema.exactOptional(),
    consecutive: schemas/* int */.Whr()
      .min(1)
      .max(1000)
      .default(3)
      .describe('How many rounds in a row must be good, all from this release.'),
    attempts: schemas/* int */.Whr().min(1).max(10_000).default(10).describe('How many rounds there are at most.'),
    interval: (0,fields/* duration */.p0)('The pause between two rounds.', '500ms'),
    timeout: (0,fields/* duration */.p0)('How long all rounds may take together.', '1m'),
  })
  .transform(({ timeout, interval, ...rest }) => ({
    ...rest,
    timeoutMilliseconds: timeout,
    intervalMilliseconds: interval,
  }))
  .describe('What is checked after the rollout, before the release is active.');

                                                      
                                                          
                                                             

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/command-contract-schema.js



/** How much a finding weighs, as waybill.yaml writes it; `ignored` leaves it out. */
const weightSchema = schemas/* enum */.k5n(['breaking', 'risky', 'info', 'ignored']);

const mappingSchema = schemas/* strictObject */.rej({
    items: fields/* jsonPointer */.Av
      .default('')
      .describe(
        'Where the list of findings is in the JSON (a JSON pointer); the whole where empty.',
      ),
    id: fields/* jsonPointer */.Av.exactOptional().describe('The rule, in an item.'),
    file: fields/* jsonPointer */.Av.exactOptional().describe('The file, in an item.'),
    line: fields/* jsonPointer */.Av.exactOptional().describe('The line, in an item; counts from 1.'),
    column: fields/* jsonPointer */.Av.exactOptional().describe('The column, in an item; counts from 1.'),
    message: fields/* jsonPointer */.Av.describe('What is wrong, in an item.'),
    remedy: fields/* jsonPointer */.Av.exactOptional().describe('What to do, in an item.'),
    level: fields/* jsonPointer */.Av
      .exactOptional()
      .describe('How bad it is, in an item: a word of `levels`; breaking where absent.'),
    operation: fields/* jsonPointer */.Av.exactOptional().describe('What a report groups by, in an item.'),
  })
  .describe('Where things are in the JSON, as JSON pointers.');

const commandContractSchema = schemas/* strictObject */.rej({
    name: (0,fields/* name */.UU)('The name of the contract.'),
    kind: schemas/* literal */.euz('command')
      .describe('A tool of yours judges: what it writes as JSON or SARIF becomes findings.'),
    command: (0,fields/* command */.G5)('The tool.'),
    folder: (0,fields/* repositoryPath */.SH)('Where the command runs.').default('.'),
    timeout: (0,fields/* duration */.p0)('How long it may take.', '5m'),
    format: schemas/* enum */.k5n(['sarif', 'json']).describe('What it writes.'),
    output: (0,fields/* repositoryPath */.SH)(
      'The file that it writes, from the top of the repository; what it prints where absent.',
    ).exactOptional(),
    json: mappingSchema.exactOptional(),
    levels: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(100), weightSchema)
      .default({ error: 'breaking', warning: 'risky', note: 'info', none: 'info' })
      .describe(
        'What its words for a level mean; case does not count, and a word that is not here is breaking.',
      ),
    'fails-on': schemas/* enum */.k5n(['breaking', 'risky', 'info', 'never'])
      .default('breaking')
      .describe('The least level that breaks the contract; `never` only tells.'),
    'exit-codes': schemas/* array */.YOg(schemas/* int */.Whr().min(0).max(255))
      .min(1)
      .max(20)
      .default([0, 1])
      .describe('How it ends when it has done its work; any other end is a failure of the tool.'),
  })
  .superRefine((value, context) => {
    if ((value.format === 'json') === (value.json !== undefined)) return;
    const message =
      value.format === 'json'
        ? 'expected `json`, which says where things are in its JSON'
        : 'expected no `json`: SARIF says itself where things are';
    context.addIssue({ code: 'custom', path: ['json'], message });
  })
  .transform(({ timeout, 'fails-on': failsOn, 'exit-codes': exitCodes, ...rest }) => ({
    ...rest,
    failsOn,
    exitCodes,
    timeoutMilliseconds: timeout,
  }));

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/contract-against-schema.js



/** Which older contracts a revision is compared with. */
const againstSchema = schemas/* strictObject */.rej({
    branch: (0,fields/* branchName */.at)(
      'The protected branch whose merge base with the commit is compared; the default branch of the repository where absent.',
    ).exactOptional(),
    'merge-base': schemas/* boolean */.zMY()
      .default(true)
      .describe('Whether it is compared with the merge base with the protected branch.'),
    environments: schemas/* union */.KCZ([schemas/* literal */.euz('all'), schemas/* array */.YOg((0,fields/* name */.UU)('An environment.')).max(100)])
      .default('all')
      .describe('The environments whose running release it is compared with, by the ledger.'),
    window: (0,fields/* writtenDuration */.wN)(
      'How long clients of a released contract are served: every release of that time is compared.',
    ).exactOptional(),
    tags: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(255))
      .max(100)
      .default([])
      .describe(
        'Tags of releases whose clients are still in use, such as v2.3.0; a * stands for any characters.',
      ),
  })
  .transform(({ window, 'merge-base': mergeBase, ...rest }) => ({
    ...rest,
    mergeBase,
    ...(window === undefined ? {} : { windowMilliseconds: window }),
  }))
  .prefault({})
  .describe('The older contracts that it is compared with.');
/** Which older contracts a revision is compared with; the window in milliseconds. */
                                                             

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/contract-policy-schema.js



/** What a rule's finding counts as; `ignored` leaves it out. */
const contractLevels = ['breaking', 'risky', 'info', 'ignored']         ;
                                                            

/** How those who read answers take what they do not know. */
const contractReaders = ['strict', 'tolerant']         ;
                                                               

/** The levels of compatibility that registries of schemas know. */
const schemaCompatibilities = [
  'backward',
  'backward-transitive',
  'forward',
  'forward-transitive',
  'full',
  'full-transitive',
]         ;
                                                                         

/** A name or pattern of something in a contract; `*` stands for any characters. */
function contractPattern(about        )            {
  return schemas/* string */.YjP()
    .min(1, 'expected a name or a pattern')
    .max(1024)
    .refine((text) => !/\p{Cc}/u.test(text), { error: 'expected one line' })
    .refine((text) => (text.match(/\*+/g) ?? []).length <= 10, {
      error: 'expected at most ten * in a pattern',
    })
    .describe(about);
}

const ruleId = schemas/* string */.YjP()
  .max(255)
  .regex(
    /^[a-z*](?:[a-z0-9*-]*[a-z0-9*])?$/,
    'expected the id of a rule, such as request-parameter-removed, or a pattern such as response-*',
  )
  .refine((text) => (text.match(/\*+/g) ?? []).length <= 10, {
    error: 'expected at most ten * in a pattern',
  })
  .describe('The id of a rule; * stands for any characters.');

/** The id of a rule, or a pattern of ids. */
const ruleIdSchema            = ruleId;

/** What findings count as. */
const levelsSchema = schemas/* record */.g1P(ruleId, schemas/* enum */.k5n(contractLevels))
  .refine((levels) => Object.keys(levels).length <= 1000, {
    error: 'expected at most 1000 rules',
  })
  .default({})
  .describe(
    'What the findings of a rule count as: `breaking`, `risky`, `info`, or `ignored`. A full id counts before a pattern, and a longer pattern before a shorter one.',
  );

/** The file in which findings are accepted for a time. */
const contractWaiversPath = (0,fields/* repositoryPath */.SH)(
  'A file of waivers: findings that are accepted for a time, with reason, owner and end.',
).exactOptional();

const deprecationSchema = schemas/* strictObject */.rej({
    stable: (0,fields/* writtenDuration */.wN)(
      'How long clients have between the deprecation and `x-sunset`, for what is stable or says nothing of its stability, such as 180d.',
    ).exactOptional(),
    beta: (0,fields/* writtenDuration */.wN)(
      'The same, for what has `x-stability-level: beta`, such as 31d.',
    ).exactOptional(),
  })
  .transform(({ stable = 0, beta = 0 }) => ({
    stableMilliseconds: stable,
    betaMilliseconds: beta,
  }))
  .describe(
    'How long what is deprecated must stay: where a time is written, a date in `x-sunset` is required.',
  );
/** How long what is deprecated must stay, by how stable it is. */
                                                                  

const versionSchema = schemas/* strictObject */.rej({
    excuses: schemas/* boolean */.zMY()
      .default(false)
      .describe(
        'Whether a major step of the version makes breaking findings risky. Clients of the older version still exist after it: off unless both are served side by side.',
      ),
  })
  .describe(
    'That `info.version` follows semantic versioning: what breaks needs a major step (a minor one in 0.x), what is added a minor one (any in 0.x).',
  );
/** What is asked of the version that a description gives itself. */
                                                                   

const propertyPath = schemas/* string */.YjP()
  .max(1024)
  .regex(
    /^[^/\p{Cc}]+(?:\/[^/\p{Cc}]+)*$/u,
    'expected a property such as generated_at, or a path such as meta/generated_at or items/*/status',
  )
  .describe('A property, or a path with / to one in another; * stands for the items of a list.');

const kept = {
  properties: schemas/* array */.YOg(propertyPath).min(1).max(100).describe('The properties that must be there.'),
  required: schemas/* boolean */.zMY()
    .default(false)
    .describe('Whether each of them must be required, not only described.'),
}         ;

const keepInResponsesSchema = schemas/* strictObject */.rej({
    responses: schemas/* strictObject */.rej({
        operations: schemas/* array */.YOg(contractPattern('`GET /pets`, or an operationId; * stands for any characters.'))
          .min(1)
          .max(100)
          .default(['*'])
          .describe('The operations; all of them where absent.'),
        status: schemas/* array */.YOg(contractPattern('A status such as 200, 2* or default.'))
          .min(1)
          .max(100)
          .default(['2*'])
          .describe('The statuses of the responses; those of success where absent.'),
      })
      .prefault({})
      .describe('The responses whose bodies must have them.'),
    ...kept,
  })
  .describe('Properties that must stay in responses.');
/** Properties that must stay in certain responses. */
                                                                            

const keepInSchemaSchema = schemas/* strictObject */.rej(kept).describe('Properties that must stay.');
/** Properties that must stay in what a schema describes. */
                                                                 

const enumsSchema = schemas/* array */.YOg(
    schemas/* strictObject */.rej({
        property: contractPattern(
          'The name of the properties; * stands for any characters.',
        ).exactOptional(),
        schema: contractPattern(
          'The name of the shared schemas (components/schemas, definitions, $defs).',
        ).exactOptional(),
        unknown: schemas/* string */.YjP()
          .min(1)
          .max(255)
          .describe('The value that stands for what a reader does not know, such as UNKNOWN.'),
      })
      .refine((rule) => (rule.property === undefined) !== (rule.schema === undefined), {
        error: 'expected either `property` or `schema`',
      })
      .describe('Lists of values that must have one for the unknown.'),
  )
  .max(100)
  .default([])
  .describe(
    'Lists of values that must declare one for what a reader does not know: a new value beside it in a response is then no finding that breaks.',
  );
/** A rule for lists of values. */
                                                            

const readersField = schemas/* enum */.k5n(contractReaders)
  .default('strict')
  .describe(
    'How clients take what they do not know: `strict` ones break on a new value of a list in a response, `tolerant` ones pass over new values and properties.',
  );

/** The policy of a contract that describes an HTTP API. */
const openApiPolicyFields = {
  levels: levelsSchema,
  readers: readersField,
  deprecation: deprecationSchema.exactOptional(),
  version: versionSchema.exactOptional(),
  keep: schemas/* array */.YOg(keepInResponsesSchema)
    .max(100)
    .default([])
    .describe('Properties that must stay in certain responses.'),
  enums: enumsSchema,
  waivers: contractWaiversPath,
}         ;

/** The policy of a contract that is a JSON Schema. */
const jsonSchemaPolicyFields = {
  levels: levelsSchema,
  compatibility: schemas/* enum */.k5n(schemaCompatibilities)
    .default('backward-transitive')
    .describe(
      'What must hold: `backward`, what was valid is still valid; `forward`, what is valid now was valid before; `full`, both. With `-transitive` against every base; without it against the newest of each line: the merge base, each environment, the releases of the window, the listed tags.',
    ),
  keep: schemas/* array */.YOg(keepInSchemaSchema)
    .max(100)
    .default([])
    .describe('Properties that must stay in what the schema describes.'),
  enums: enumsSchema,
  waivers: contractWaiversPath,
}         ;

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/render-schema.js
var render_schema = __webpack_require__(44698);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/kubernetes-contract-schema.js





/** What is asked of the reference of every image: a digest; a digest or a `sha-<commit>` tag; any fixed tag. */
const imageReferenceRules = ['digest', 'digest-or-sha', 'tagged', 'any']         ;
                                                                      

/** A resource as people name it: `Deployment/web`, or `Deployment/shop/web` with its namespace. */
const resourceName = (about        )            =>
  schemas/* string */.YjP()
    .max(400)
    .regex(
      /^[A-Z][A-Za-z0-9]{0,62}(?:\/[a-z0-9](?:[-a-z0-9.:]{0,251}[a-z0-9])?){1,2}$/,
      'expected a kind and a name such as Deployment/web, or Deployment/shop/web with the namespace',
    )
    .describe(about);

const resourceNames = (about        )                                      =>
  schemas/* array */.YOg(resourceName('A resource.')).max(500).default([]).describe(about);

const rulesSchema = schemas/* strictObject */.rej({
    images: schemas/* enum */.k5n(imageReferenceRules)
      .default('digest-or-sha')
      .describe(
        'How every image must be named: `digest`; `digest-or-sha`, a digest or a tag sha-<commit>; `tagged`, any tag but latest; `any`.',
      ),
    'images-except': schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(255))
      .max(100)
      .default([])
      .describe(
        'Repositories of images that the rule passes over, such as the ones whose tag is written when it is deployed.',
      ),
    probes: schemas/* boolean */.zMY()
      .default(true)
      .describe(
        'Whether every container of a Deployment, StatefulSet or DaemonSet needs a readinessProbe, by which a rollout is told to be ready.',
      ),
    'probes-except': resourceNames('Workloads that need none, such as workers without a port.'),
    'max-unavailable-zero': schemas/* union */.KCZ([schemas/* literal */.euz('all'), resourceNames('Deployments.')])
      .default([])
      .describe('The Deployments, or `all`, whose rolling update may take no pod away first.'),
    expected: resourceNames(
      'Resources that every overlay must render, by the names that smoke checks and others use.',
    ),
    removals: schemas/* boolean */.zMY()
      .default(true)
      .describe(
        'Whether what would be removed from the cluster, compared with the bases, is told.',
      ),
  })
  .prefault({})
  .describe('What is asked of the rendered manifests.');

const kubernetesContractSchema = schemas/* strictObject */.rej({
    name: (0,fields/* name */.UU)('The name of the contract.'),
    kind: schemas/* literal */.euz('kubernetes')
      .describe('Manifests that kustomize builds: rendered, validated, held against rules.'),
    overlays: schemas/* array */.YOg((0,fields/* repositoryPath */.SH)('A folder with a kustomization.'))
      .min(1)
      .max(50)
      .describe('The overlays; each is rendered by itself.'),
    against: againstSchema,
    rules: rulesSchema,
    ...render_schema/* renderFields */.sp,
  })
  .transform(
    ({
      timeout,
      rules,
      'missing-schemas': missingSchemas,
      'remote-bases': remoteBases,
      ...rest
    }) => ({
      ...rest,
      missingSchemas,
      remoteBases,
      timeoutMilliseconds: timeout,
      rules: {
        images: rules.images,
        imagesExcept: rules['images-except'],
        probes: rules.probes,
        probesExcept: rules['probes-except'],
        maxUnavailableZero: rules['max-unavailable-zero'],
        expected: rules.expected,
        removals: rules.removals,
      },
    }),
  );

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/string-catalog-schema.js





/** The formats of string catalogs. */
const stringCatalogFormats = [
  'i18next',
  'icu',
  'arb',
  'apple-strings',
  'stringsdict',
  'xcstrings',
  'android',
  'gettext',
]         ;
/** How a catalog is written. */
                                                                        

const localeSchema = schemas/* string */.YjP()
  .max(64)
  .regex(
    /^[A-Za-z]{2,8}(?:[-_@+.][A-Za-z0-9]{1,8}){0,5}$/,
    'expected a locale such as en, pt-BR or zh-Hant',
  );

const string_catalog_schema_pattern = (about        )                            =>
  (0,fields/* repositoryPath */.SH)(about).check((context) => {
    const { value } = context;
    const problem =
      value.split('{locale}').length > 2
        ? 'expected {locale} at most once'
        : /[{}]/.test(value.replace('{locale}', ''))
          ? 'expected no braces but those of {locale}'
          : (value.match(/\*+/g) ?? []).length > 5
            ? 'expected at most five * in the path'
            : undefined;
    if (problem !== undefined)
      context.issues.push({ code: 'custom', input: value, message: problem });
  });

const filesSchema = schemas/* union */.KCZ([
    string_catalog_schema_pattern('Files of all locales: {locale} stands for the locale, * for any name.').transform(
      (path) => ({ path }),
    ),
    schemas/* strictObject */.rej({
      path: string_catalog_schema_pattern(
        'Files of all locales: {locale} stands for the locale, * for any name, ** for any folders.',
      ),
      source: string_catalog_schema_pattern(
        'The file with the source texts where it is none of those, such as res/values/strings.xml or po/app.pot; * stands for what it stands for in the path.',
      ).exactOptional(),
      locale: localeSchema
        .describe('The locale of a file whose name and content do not tell it.')
        .exactOptional(),
      format: schemas/* enum */.k5n(stringCatalogFormats)
        .describe('How the files are written; told by name and content where absent.')
        .exactOptional(),
    }),
  ])
  .describe('Where the catalogs are.');
/** Where catalogs are: a pattern of paths, and what names and contents do not tell. */
                                                              

/** What is asked of the string catalogs of an application; without name and kind, which every contract has. */
const stringCatalogSettingsFields = {
  files: schemas/* array */.YOg(filesSchema).min(1).max(100).describe('The catalogs.'),
  source: localeSchema.default('en').describe('The locale whose texts the others translate.'),
  locales: schemas/* array */.YOg(localeSchema)
    .max(500)
    .default([])
    .describe('The locales that must be there; those that are found where empty.'),
  documented: (0,fields/* repositoryPath */.SH)(
    'A file that lists every key: JSON, Markdown (keys in backticks), or a key a line.',
  ).exactOptional(),
  baseline: (0,fields/* repositoryPath */.SH)(
    'A file of findings that are known and do not block: what is fixed leaves it.',
  ).exactOptional(),
  'allow-untranslated': schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(500))
    .max(10_000)
    .default([])
    .describe(
      'Keys whose text is the same in all locales, such as names; * stands for any characters.',
    ),
}         ;

/** Gives the settings the names that code uses. */
const stringCatalogSettingsSchema = schemas/* strictObject */.rej(stringCatalogSettingsFields)
  .transform(({ 'allow-untranslated': allowUntranslated, ...rest }) => ({
    ...rest,
    allowUntranslated,
  }))
  .describe('String catalogs: the texts of an application in its languages.');
/** What is asked of string catalogs. */
                                                                                 

/** A contract of waybill.yaml whose kind is `string-catalog`. */
const stringCatalogContractSchema = schemas/* strictObject */.rej({
    name: (0,fields/* name */.UU)('The name of the contract.'),
    kind: schemas/* literal */.euz('string-catalog')
      .describe(
        'Texts of an application in its languages: i18next, ICU, ARB, Apple, Android, gettext.',
      ),
    ...stringCatalogSettingsFields,
    against: againstSchema,
    levels: levelsSchema,
    waivers: contractWaiversPath,
  })
  .transform(({ 'allow-untranslated': allowUntranslated, ...rest }) => ({
    ...rest,
    allowUntranslated,
  }));
/** A contract that is texts in several languages. */
                                                                                 

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/contract-schema.js








const generatedSchema = schemas/* strictObject */.rej({
    name: (0,fields/* name */.UU)('The name of the contract.'),
    kind: schemas/* literal */.euz('generated')
      .describe('Files that a command generates: running it must change nothing.'),
    command: (0,fields/* command */.G5)('The generator.'),
    paths: schemas/* array */.YOg((0,fields/* repositoryPath */.SH)('A file or folder.'))
      .max(1000)
      .default([])
      .describe('What it generates; the whole tree (ignored files aside) where empty.'),
    folder: (0,fields/* repositoryPath */.SH)('Where the command runs.').default('.'),
    timeout: (0,fields/* duration */.p0)('How long it may take.', '5m'),
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }));

const comparedFields = {
  name: (0,fields/* name */.UU)('The name of the contract.'),
  file: (0,fields/* repositoryPath */.SH)('The file of the contract; files that it refers to are read with it.'),
  formerly: schemas/* array */.YOg((0,fields/* repositoryPath */.SH)('A path.'))
    .max(20)
    .default([])
    .describe('Where the file was in older commits: a file that was moved is no new one.'),
  remote: schemas/* array */.YOg((0,fields/* baseUrl */.pc)('A URL such as https://schemas.example.org/shop/.'))
    .max(20)
    .default([])
    .describe(
      'What references may name at other hosts: each URL, and what lies below it; nothing is fetched otherwise. Both sides are compared with what is there now.',
    ),
  against: againstSchema,
}         ;

const openApiSchema = schemas/* strictObject */.rej({
  ...comparedFields,
  kind: schemas/* literal */.euz('openapi').describe('A description of an HTTP API: OpenAPI 3.x or Swagger 2.0.'),
  profile: schemas/* enum */.k5n(['strict', 'oasdiff']).default('strict').describe('How findings are weighed.'),
  ...openApiPolicyFields,
});

const jsonSchemaSchema = schemas/* strictObject */.rej({
  ...comparedFields,
  kind: schemas/* literal */.euz('json-schema')
    .describe('A JSON Schema: of an event, a message, a configuration.'),
  ...jsonSchemaPolicyFields,
});

/** One contract of waybill.yaml. */
const contractSchema = schemas/* discriminatedUnion */.gMt('kind', [
    generatedSchema,
    openApiSchema,
    jsonSchemaSchema,
    kubernetesContractSchema,
    commandContractSchema,
    stringCatalogContractSchema,
  ])
  .describe('What must stay usable by those who depend on it.');
                                                                    
                                                             
                                                                               
/** A contract that is a file, and is compared with older ones. */
                                                                                            
                                                                                 
                                                                           

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/engine-schema.js



/** A text that becomes a part of an argument: one line, nothing that another field could begin with. */
function word(about        , pattern        , expected        )            {
  return schemas/* string */.YjP().max(1024).regex(pattern, expected).describe(about);
}

const platform = word(
  'A platform.',
  /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/,
  'expected os/architecture, such as linux/amd64',
);

const stage = word(
  'The stage of the Dockerfile that is built; the last one where absent.',
  /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
  'expected the name of a stage',
);

const variable = word(
  'The name of a variable.',
  /^[A-Za-z_][A-Za-z0-9_]*$/,
  'expected the name of a variable: letters, digits, "_"',
);

const secretSchema = schemas/* strictObject */.rej({
    id: word(
      'The name under which the Dockerfile mounts it.',
      /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
      'expected the id of a secret: letters, digits, ".", "_", "-"',
    ),
    env: variable.exactOptional().describe("The variable of the step's environment that holds it."),
    file: (0,fields/* repositoryPath */.SH)('The file of the checkout that holds it.').exactOptional(),
  })
  .check((context) => {
    const { env, file, id } = context.value;
    if ((env === undefined) === (file === undefined)) {
      context.issues.push({
        code: 'custom',
        input: id,
        message: 'expected one of `env` and `file`',
      });
    }
  })
  .describe('A secret that the build may mount; it becomes no part of the image.');
                                                        

/** A value of `--cache-from` and `--cache-to`: `type=registry,ref=…`. */
const cache = word(
  'Where build cache is, as BuildKit writes it: `type=registry,ref=…`, `type=gha,scope=…`, `type=local,dest=…`.',
  /^type=[a-z0-9]+(?:,[a-z0-9-]+=[^,\s"]+)*$/,
  'expected type=…, and name=value after commas, such as type=registry,ref=ghcr.io/acme/app:cache',
);

const contextValue = word(
  'A folder of the checkout, `docker-image://…`, `oci-layout://…`, or the URL of a git repository.',
  /^(?!\/|-|~)(?!(?:.*\/)?\.\.(?:\/|$))[^\s=]+$/,
  'expected a folder inside the checkout, docker-image://…, oci-layout://… or a URL',
);

const dockerfileFields = {
  dockerfile: (0,fields/* repositoryPath */.SH)('The Dockerfile.').default('Dockerfile'),
  context: (0,fields/* repositoryPath */.SH)('The folder that is sent to the build.').default('.'),
  target: stage.exactOptional(),
  platforms: schemas/* array */.YOg(platform)
    .min(1, 'expected at least one platform')
    .max(32)
    .exactOptional()
    .describe(
      "The platforms of the image; the builder's own where absent. One gives a plain manifest, several an index.",
    ),
  'build-args': schemas/* record */.g1P(variable, (0,fields/* template */.vs)('build', 'The value.'))
    .default({})
    .describe('Arguments of the Dockerfile. They become a part of the image: no secrets.'),
  'build-contexts': schemas/* record */.g1P(
      word('The name.', /^[a-z0-9][a-z0-9_.:/@-]*$/, 'expected the name of a context'),
      contextValue,
    )
    .default({})
    .describe('Further folders and images that the Dockerfile names.'),
  secrets: schemas/* array */.YOg(secretSchema).max(50).default([]).describe('Secrets that the build may mount.'),
  network: schemas/* enum */.k5n(['default', 'none', 'host'])
    .default('default')
    .describe("The network of the Dockerfile's RUN instructions."),
  labels: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(255), (0,fields/* template */.vs)('build', 'The value.'))
    .default({})
    .describe('Labels of the image, beside those that say where it is from.'),
  timeout: (0,fields/* duration */.p0)('How long the build may take.', '1h'),
};

const buildxSchema = schemas/* strictObject */.rej({
    ...dockerfileFields,
    ssh: schemas/* array */.YOg(
        word(
          'An agent or key: `default`, or `id=path`.',
          /^[A-Za-z0-9_.-]+(?:=[^\s,]+)?$/,
          'expected default, or id=path',
        ),
      )
      .max(20)
      .default([])
      .describe('SSH agents that the build may mount.'),
    'cache-from': schemas/* array */.YOg(cache).max(50).default([]).describe('Where cache is read.'),
    'cache-to': schemas/* array */.YOg(cache).max(50).default([]).describe('Where cache is written.'),
    provenance: schemas/* enum */.k5n(['none', 'min', 'max'])
      .default('none')
      .describe("BuildKit's own provenance; `attestations` says where it is kept."),
    sbom: schemas/* boolean */.zMY()
      .default(false)
      .describe('Whether BuildKit adds an SBOM of its own; `attestations` says where it is kept.'),
    attestations: schemas/* enum */.k5n(['referrers', 'index', 'none'])
      .exactOptional()
      .describe(
        'Where attestations that BuildKit makes are kept. `referrers` (also where absent): attached to the manifest of each platform, in the list of the registry or under the fallback tag where it has none; one platform stays a plain manifest. Needs BuildKit 0.21 or newer. `index`: beside the images, under the platform `unknown/unknown`, which makes every image an index that some platforms cannot pull. `none`: none are made.',
      ),
    'rewrite-timestamp': schemas/* boolean */.zMY()
      .default(true)
      .describe(
        "Whether files get the commit's time where they are newer, so that equal input gives an equal digest; needs BuildKit 0.13 or newer.",
      ),
    builder: word(
      'The builder (`docker buildx create`); the current one where absent.',
      /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
      'expected the name of a builder',
    ).exactOptional(),
    bake: schemas/* strictObject */.rej({
        file: (0,fields/* repositoryPath */.SH)('The bake file.').default('docker-bake.hcl'),
        target: stage.describe('The target of the bake file.'),
      })
      .exactOptional()
      .describe(
        'A target of a bake file, in the place of dockerfile, context, target, build-args, build-contexts, secrets and ssh.',
      ),
  })
  .check((context) => {
    const { value } = context;
    if (value.attestations === 'none' && (value.provenance !== 'none' || value.sbom)) {
      context.issues.push({
        code: 'custom',
        input: value.attestations,
        path: ['attestations'],
        message: 'expected referrers or index where `provenance` or `sbom` asks for attestations',
      });
    }
    if (value.bake === undefined) return;
    const clashes = [
      ...(value.target === undefined ? [] : ['target']),
      ...(value.dockerfile === 'Dockerfile' ? [] : ['dockerfile']),
      ...(value.context === '.' ? [] : ['context']),
      ...(Object.keys(value['build-args']).length === 0 ? [] : ['build-args']),
      ...(Object.keys(value['build-contexts']).length === 0 ? [] : ['build-contexts']),
      ...(value.secrets.length === 0 ? [] : ['secrets']),
      ...(value.ssh.length === 0 ? [] : ['ssh']),
    ];
    for (const key of clashes) {
      context.issues.push({
        code: 'custom',
        input: key,
        path: [key],
        message: 'stands in the bake file where `bake` is given',
      });
    }
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }))
  .describe('A Dockerfile or bake target, built by BuildKit through `docker buildx`.');

/** How `buildx` makes an image. */
                                                   

const buildahSchema = schemas/* strictObject */.rej({
    ...dockerfileFields,
    isolation: schemas/* enum */.k5n(['oci', 'rootless', 'chroot'])
      .exactOptional()
      .describe(
        "How RUN instructions are kept apart from the machine; buildah's own where absent.",
      ),
    layers: schemas/* boolean */.zMY()
      .default(false)
      .describe('Whether the layer of each instruction is kept as cache on the machine.'),
    'storage-driver': schemas/* enum */.k5n(['overlay', 'vfs'])
      .exactOptional()
      .describe("How buildah stores layers; the machine's own setting where absent."),
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }))
  .describe('A Dockerfile, built by buildah: no daemon.');

/** How `buildah` makes an image. */
                                                     

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/image-schema.js




const layerSchema = schemas/* strictObject */.rej({
  from: (0,fields/* repositoryPath */.SH)('A folder or file of the checkout.'),
  to: (0,fields/* containerPath */.vK)(
    'Where it lies in the image; a folder goes with its content, a file under this very name.',
  ),
  exclude: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(1024))
    .max(1000)
    .default([])
    .describe(
      'Patterns, relative to `from`, of what stays out: `*` within a name, `**` across folders.',
    ),
});
                                                 

const baseSchema = schemas/* string */.YjP()
  .max(512)
  .regex(
    /^(?:scratch|[^\s@]+@sha256:[0-9a-f]{64})$/,
    'expected "scratch" or a reference by digest, such as ghcr.io/acme/node@sha256:…; a tag can move',
  );

const assembleSchema = schemas/* strictObject */.rej({
    base: baseSchema
      .default('scratch')
      .describe('What the image stands on: `scratch`, or an image by digest.'),
    platform: schemas/* string */.YjP()
      .regex(
        /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/,
        'expected os/architecture, such as linux/amd64',
      )
      .default('linux/amd64')
      .describe('The platform of the image.'),
    layers: schemas/* array */.YOg(layerSchema)
      .min(1, 'expected at least one layer')
      .max(100)
      .describe('The layers, lowest first.'),
    entrypoint: (0,fields/* command */.G5)('What the container starts.').exactOptional(),
    command: schemas/* array */.YOg(schemas/* string */.YjP())
      .max(1000)
      .exactOptional()
      .describe('The arguments of the entrypoint, unless others are given.'),
    workdir: (0,fields/* containerPath */.vK)('The working folder.').exactOptional(),
    user: schemas/* string */.YjP()
      .min(1)
      .max(255)
      .exactOptional()
      .describe('The user (and group) that the process runs as, such as "1000:1000".'),
    env: (0,fields/* environmentVariables */.ro)('build', 'Environment variables of the image.'),
    ports: schemas/* array */.YOg(schemas/* int */.Whr().min(1).max(65_535))
      .max(100)
      .default([])
      .describe('The TCP ports that it listens on.'),
    labels: schemas/* record */.g1P(schemas/* string */.YjP().min(1), (0,fields/* template */.vs)('build', 'the value'))
      .default({})
      .describe('Labels of the image.'),
  })
  .describe(
    'Layers from folders of the checkout; needs no daemon, and equal input gives an equal digest.',
  );

/** How `assemble` makes an image. */
                                                       

const imageFields = {
  name: (0,fields/* name */.UU)('The name of the image within the release: app, migrator, worker.'),
  repository: (0,fields/* imageRepository */.an)('Where it is published: host[:port]/path, without tag and digest.'),
};

/**
 * One image of a release. Each has one engine, named by its key; a new engine is one more strict object in the
 * union here (`'buildx' in image` tells them apart).
 */
const imageSchema = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ ...imageFields, assemble: assembleSchema }),
    schemas/* strictObject */.rej({ ...imageFields, buildx: buildxSchema }),
    schemas/* strictObject */.rej({ ...imageFields, buildah: buildahSchema }),
  ])
  .describe('One image of a release.');
                                                       

/** An image whose engine is the one of that key. */
                                                          
              
                                   
  

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy-schema.js + 6 modules
var policy_schema = __webpack_require__(89458);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/schema-version-fields.js


/** A version of a schema, as its tool writes it. */
const versionText = schemas/* string */.YjP().min(1).max(255);

/** How far back an application may go on the schema that a release leaves. */
const compatibleFrom = versionText.describe(
  "The oldest schema version whose application still works on the schema that this commit's migrations leave: a rollback may go back as far as that.",
);

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/startup-migrations-schema.js




/** How the version is read where we do not migrate ourselves. */
const versionSource = schemas/* union */.KCZ([
    (0,fields/* command */.G5)(
      'Prints the version that the schema has, with ` dirty` behind it where a migration broke off; `none` where there is no schema yet.',
    ).transform((written) => ({ kind: 'command'         , command: written })),
    schemas/* strictObject */.rej({
        path: (0,fields/* urlPath */.Lx)('Where the application answers with the version that its database has.'),
        json: fields/* jsonPointer */.Av.describe('Where in the JSON body the version stands, such as /schema.'),
        dirty: fields/* jsonPointer */.Av
          .exactOptional()
          .describe(
            'Where it says, with true or false, whether a migration broke off, such as /dirty.',
          ),
      })
      .transform(({ json, ...rest }) => ({ kind: 'answer'         , pointer: json, ...rest })),
  ])
  .describe(
    "How the version is read: a command, or an answer of the application at the environment's address.",
  );

/** Migrations of an application that migrates when it starts. */
const startupMigrationsSchema = schemas/* strictObject */.rej({
    engine: schemas/* literal */.euz('startup')
      .describe(
        'The application migrates when it starts: its version is held against a window before desired state is written, and read again when the rollout is ready.',
      ),
    version: versionSource,
    expects: versionText.describe(
      'The version that this commit brings: none newer may be there before, and this one must be there afterwards.',
    ),
    'starts-from': versionText
      .exactOptional()
      .describe(
        'The oldest version from which its start migrates; any older one than `expects` where absent. A database without a schema is always good.',
      ),
    'compatible-from': compatibleFrom.exactOptional(),
    folder: (0,fields/* repositoryPath */.SH)('Where the command runs, and where its migrations lie.').default('.'),
    env: (0,fields/* environmentVariables */.ro)(
      'deployment',
      'Environment variables of the command, beside those of the step.',
    ),
    timeout: (0,fields/* duration */.p0)(
      'How long after the rollout the version may take until it is the expected one.',
      '30s',
    ),
  })
  .transform(({ timeout, 'starts-from': startsFrom, 'compatible-from': compatible, ...rest }) => ({
    ...rest,
    ...(startsFrom === undefined ? {} : { startsFrom }),
    ...(compatible === undefined ? {} : { compatibleFrom: compatible }),
    timeoutMilliseconds: timeout,
  }));

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/migrations-schema.js





/** What every engine may say of the schema's version. */
const versionFields = {
  expects: versionText.exactOptional().describe('The version that it must have afterwards.'),
  'compatible-from': compatibleFrom.exactOptional(),
};

const commandMigrationsSchema = schemas/* strictObject */.rej({
    engine: schemas/* literal */.euz('command').describe('A command of yours migrates the database.'),
    command: (0,fields/* command */.G5)('Brings the schema to the version of this commit.'),
    version: (0,fields/* command */.G5)('Prints the version that the schema has.').exactOptional(),
    ...versionFields,
    folder: (0,fields/* repositoryPath */.SH)('Where the commands run.').default('.'),
    env: (0,fields/* environmentVariables */.ro)(
      'deployment',
      'Environment variables of the commands, beside those of the step.',
    ),
    timeout: (0,fields/* duration */.p0)('How long the migration may take.', '10m'),
  })
  .transform(({ timeout, 'compatible-from': compatible, ...rest }) => ({
    ...rest,
    ...(compatible === undefined ? {} : { compatibleFrom: compatible }),
    timeoutMilliseconds: timeout,
  }));

/** The name of an object in a cluster: RFC 1123. */
function objectName(about        , most          )            {
  return schemas/* string */.YjP()
    .max(most)
    .regex(
      most === 63
        ? /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/
        : /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/,
      'expected the name of a Kubernetes object: lower case letters, digits, inner hyphens',
    )
    .describe(about);
}

const quantity = (about        , initial        )                          =>
  schemas/* string */.YjP()
    .regex(
      /^[0-9]+(?:\.[0-9]+)?(?:m|k|Ki|M|Mi|G|Gi|T|Ti)?$/,
      'expected an amount such as 500m, 2, 256Mi or 1Gi',
    )
    .describe(about)
    .default(initial);

const resourcesSchema = schemas/* strictObject */.rej({
    cpu: quantity('How much processor time it may use.', '1'),
    memory: quantity('How much memory it may use.', '512Mi'),
  })
  .prefault({})
  .describe('The limits of its container, and what is reserved for it.');

const environmentSource = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ secret: objectName('The name of a Secret.', 253) })
      .transform((written) => ({ kind: 'secret'         , name: written.secret })),
    schemas/* strictObject */.rej({ 'config-map': objectName('The name of a ConfigMap.', 253) })
      .transform((written) => ({ kind: 'config-map'         , name: written['config-map'] })),
  ])
  .describe('Where variables come from.');

const jobFieldsSchema = schemas/* strictObject */.rej({
    command: (0,fields/* command */.G5)('Replaces the entrypoint of the image.').exactOptional(),
    args: schemas/* array */.YOg((0,fields/* template */.vs)('deployment', 'An argument.'))
      .max(1000)
      .exactOptional()
      .describe('Replaces the arguments of the image.'),
    env: (0,fields/* environmentVariables */.ro)(
      'deployment',
      'Variables of the container; a secret has no place here.',
    ),
    'env-from': schemas/* array */.YOg(environmentSource)
      .max(50)
      .default([])
      .describe('Secrets and ConfigMaps of the namespace whose keys become variables.'),
    'service-account': objectName('The account that its pod has.', 253).exactOptional(),
    'pull-secrets': schemas/* array */.YOg(objectName('The name of a Secret.', 253))
      .max(20)
      .default([])
      .describe('The Secrets with which its image is pulled.'),
    resources: resourcesSchema,
  })
  .transform((written) => ({
    kind: 'fields'         ,
    command: written.command,
    args: written.args,
    env: written.env,
    envFrom: written['env-from'],
    serviceAccount: written['service-account'],
    pullSecrets: written['pull-secrets'],
    resources: written.resources,
  }))
  .describe('A Job with one container, made from these.');

const manifestFile = 'A manifest with one Job; where it names the image, the digest is put.';

const jobSchema = schemas/* union */.KCZ([
    (0,fields/* repositoryPath */.SH)(`${manifestFile} It is read at the deployed commit.`).transform((path) => ({
      kind: 'file'         ,
      repository: 'application'         ,
      path,
    })),
    schemas/* strictObject */.rej({
        ops: (0,fields/* repositoryPath */.SH)(`${manifestFile} It is read in the ops repository.`),
      })
      .transform(({ ops }) => ({ kind: 'file'         , repository: 'ops'         , path: ops })),
    schemas/* strictObject */.rej({ name: objectName('The name of the Job that is followed.', 63) })
      .transform((written) => ({ kind: 'name'         , name: written.name })),
    schemas/* strictObject */.rej({
        selector: schemas/* string */.YjP()
          .min(1)
          .max(1024)
          .regex(/^[A-Za-z0-9][^\s;]*$/, 'expected labels such as app=shop,part=migrator')
          .describe('The labels of the Job that is followed, such as app=shop,part=migrator.'),
      })
      .transform(({ selector }) => ({ kind: 'selector'         , selector })),
    jobFieldsSchema,
  ])
  .describe(
    "The Job: a manifest in the application's repository, `ops:` and a manifest in the ops repository, or its parts; where a controller starts it, its `name` or its labels.",
  );

/** How the version is read that the Job left. */
const jobVersionSchema = schemas/* strictObject */.rej({
    from: schemas/* enum */.k5n(['termination-message', 'log'])
      .default('termination-message')
      .describe(
        "Where it stands: in the container's termination message, or in the last line of the log that `pattern` fits.",
      ),
    pattern: schemas/* string */.YjP()
      .max(1024)
      .check((context) => {
        if (hasOneGroup(context.value)) return;
        const message = 'expected a regular expression with one group, which is the version';
        context.issues.push({ code: 'custom', input: context.value, message });
      })
      .default(String.raw`^\s*(\S+)\s*$`)
      .describe('A regular expression; its group is the version.'),
  })
  .describe('How the version is read that the schema has afterwards.');

function hasOneGroup(pattern        )          {
  try {
    return new RegExp(`${pattern}|`, 'u').exec('')?.length === 2;
  } catch {
    return false;
  }
}

/** Who starts a migration's Job. */
const jobStarters = ['waybill', 'argo-cd', 'flux']         ;
                                                      

const kubernetesJobFields = schemas/* strictObject */.rej({
  engine: schemas/* literal */.euz('kubernetes-job')
    .describe("A Job in the environment's cluster migrates it, with an image of the release."),
  image: (0,fields/* name */.UU)('The image of the release that migrates.').default('migrator'),
  namespace: objectName(
    'The namespace of the Job; the one of the cluster’s connection where absent.',
    63,
  ).exactOptional(),
  'started-by': schemas/* enum */.k5n(jobStarters)
    .default('waybill')
    .describe(
      '`waybill`: before desired state is written. `argo-cd` (a hook) or `flux`: the controller starts the Job after it, and it is followed to its end.',
    ),
  job: jobSchema.prefault({}),
  version: jobVersionSchema.exactOptional(),
  ...versionFields,
  timeout: (0,fields/* duration */.p0)('How long the Job may take, from its start.', '10m'),
  retries: schemas/* int */.Whr()
    .min(0)
    .max(10)
    .default(0)
    .describe('How often it is tried again after it failed; it must be safe to run twice then.'),
  keep: (0,fields/* duration */.p0)('How long a Job that has ended stays, once its outcome is recorded.', '1d'),
});

const kubernetesJobSchema = kubernetesJobFields
  .check((context) => {
    const { 'started-by': starter, job } = context.value;
    const followed = job.kind === 'name' || job.kind === 'selector';
    if (followed === (starter !== 'waybill')) return;
    const message = followed
      ? `a Job that is followed needs "started-by: argo-cd" or "started-by: flux"; Waybill starts one from a manifest or from its parts`
      : `"started-by: ${starter}" needs the "name" or the "selector" of the Job that is followed`;
    context.issues.push({ code: 'custom', input: '', path: ['job'], message });
  })
  .transform(
    ({ timeout, keep, 'started-by': startedBy, 'compatible-from': compatible, ...rest }) => ({
      ...rest,
      startedBy,
      ...(compatible === undefined ? {} : { compatibleFrom: compatible }),
      timeoutMilliseconds: timeout,
      keepMilliseconds: keep,
    }),
  );

const migrationsSchema = schemas/* discriminatedUnion */.gMt('engine', [
    commandMigrationsSchema,
    kubernetesJobSchema,
    startupMigrationsSchema,
  ])
  .describe('How the database gets its schema.');

/** How the database gets its schema. */
                                                                 

/** Migrations by commands. */
                                                                                 

/** Migrations by a Job in the cluster. */
                                                                                              

/** Migrations by the application itself, when it starts. */
                                                                                 

/** A Job made from parts. */
                                                                                    

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/scan-schema.js
var scan_schema = __webpack_require__(40745);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/tags-schema.js
var tags_schema = __webpack_require__(68685);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/application-schema.js










             
                    
            
             
                          
                   
                    
                                

const opsSchema = schemas/* strictObject */.rej({
    repository: (0,fields/* gitRepository */.xb)(
      'The ops repository; actions take it from their input where absent.',
    ).exactOptional(),
    branch: (0,fields/* branchName */.at)('The branch that holds desired state.').default('main'),
    ledger: (0,fields/* branchName */.at)('The branch that holds the ledger.').default('waybill/ledger'),
    open: schemas/* strictObject */.rej({
        branch: (0,fields/* branchName */.at)(
          "The branch of the application's repository that holds their desired state.",
        ).default('waybill/open'),
        ledger: (0,fields/* branchName */.at)(
          "The branch of the application's repository that holds their ledger.",
        ).default('waybill/open-ledger'),
      })
      .prefault({})
      .describe(
        'Where environments with `from: any` have desired state and ledger, beside protected environments: runs of any branch write there, so no protected environment believes it.',
      ),
  })
  .describe('Where desired state and ledger live.');

const serviceReadySchema = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({
        tcp: (0,fields/* template */.vs)(
          'rehearsal',
          'A port that must accept a connection, such as ${port:database}.',
        ),
      })
      .transform((written) => ({ kind: 'tcp'         , port: written.tcp })),
    schemas/* strictObject */.rej({
        http: (0,fields/* template */.vs)('rehearsal', 'A URL that must answer with a status below 400.'),
      })
      .transform((written) => ({ kind: 'http'         , url: written.http })),
    schemas/* strictObject */.rej({ output: schemas/* string */.YjP().min(1).max(1024).describe('A text that it must print.') })
      .transform((written) => ({ kind: 'output'         , text: written.output })),
  ])
  .describe('When the service is ready.');

const serviceSchema = schemas/* strictObject */.rej({
    name: (0,fields/* name */.UU)('The name of the service; ${port:NAME} is its port.'),
    command: (0,fields/* templateCommand */.MJ)('rehearsal', 'Starts it.'),
    ready: serviceReadySchema.exactOptional(),
    env: (0,fields/* environmentVariables */.ro)('rehearsal', 'Environment variables.'),
    timeout: (0,fields/* duration */.p0)('How long it may take to become ready.', '30s'),
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }));
                                                              

const rehearsalSchema = schemas/* strictObject */.rej({
    prepare: schemas/* array */.YOg((0,fields/* command */.G5)('A command.'))
      .max(100)
      .default([])
      .describe('Commands that run once in the checkout, such as npm ci.'),
    services: schemas/* array */.YOg(serviceSchema)
      .max(50)
      .default([])
      .describe('What the application needs beside it, once per environment.'),
    env: (0,fields/* environmentVariables */.ro)('rehearsal', 'Environment variables of the application.'),
    feature: (0,fields/* repositoryPath */.SH)(
      'A folder that is laid over the checkout to make a good change.',
    ).exactOptional(),
    bad: (0,fields/* repositoryPath */.SH)(
      'A folder that is laid over the checkout to make a change that fails.',
    ).exactOptional(),
    image: (0,fields/* name */.UU)('The image that runs; the first one where absent.').exactOptional(),
  })
  .describe('What `waybill rehearse` needs to run the application on one machine.');

const applicationSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe('The version of this format.'),
    application: (0,fields/* name */.UU)('The name of the application.'),
    branch: (0,fields/* branchName */.at)('The protected branch.').default('main'),
    licenses: schemas/* string */.YjP()
      .max(255)
      .regex(
        /^[A-Za-z0-9(][A-Za-z0-9.+() :-]*$/,
        'expected an SPDX expression, such as MIT or Apache-2.0 OR MIT',
      )
      .exactOptional()
      .describe(
        'The licences of what is in the images, as an SPDX expression; every image says it.',
      ),
    ops: opsSchema.prefault({}),
    images: schemas/* array */.YOg(imageSchema)
      .min(1, 'expected at least one image')
      .max(64)
      .describe('The images of a release.'),
    tags: tags_schema/* tagsSchema */.xN,
    prepare: schemas/* array */.YOg((0,fields/* command */.G5)('A command.'))
      .max(100)
      .default([])
      .describe(
        'Commands that make a checkout ready, such as npm ci: run before contracts and before a build.',
      ),
    contracts: schemas/* array */.YOg(contractSchema)
      .max(100)
      .default([])
      .describe('The contracts that verification proves.'),
    sbom: scan_schema/* sbomSchema */.lr.exactOptional(),
    scan: scan_schema/* scanSchema */.tb.exactOptional(),
    migrations: migrationsSchema.exactOptional(),
    ready: readySchema.exactOptional(),
    smoke: smokeSchema.exactOptional(),
    rehearsal: rehearsalSchema.prefault({}),
    policy: policy_schema/* embeddedPolicySchema */.kQ.exactOptional(),
  })
  .describe('How an application is built, verified, released, deployed and checked by Waybill.');

/** waybill.yaml as written: defaults filled in, references not resolved yet. */
                                                                    

                                                                            
                               
  
/** `identity` is that of `ready` where smoke names none. */
                                                                            
                               
  
/** `image` is the first one where none is named. */
                                                                                 
                         
  

/** What waybill.yaml says, with everything resolved. */
                                                
                     
                                            
   
                               
                               
                                      
                           
 

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/issues.js


                                             

/** One problem of the form, before its place in the file is looked up. */
                              
                      
                                 
                           
 

                                    
                              

/**
 * Says in our words what zod found; used as the error map of a parse, because only there the schema
 * with its known keys is at hand.
 * @param issue what zod found
 * @returns the message, or undefined where the schema's own is good
 */
function describeIssue(issue          )                     {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(issue.inst);
      return issue.keys.map((key) => `unknown key "${key}"${(0,nearest/* suggestion */.h)(key, known)}`).join('\n');
    }
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing: expected ${typeName(issue.expected)}`
        : `expected ${typeName(issue.expected)}, found ${describeValue(issue.input, issue.expected)}`;
    case 'invalid_value':
      return describeChoice(issue.values, issue.input);
    case 'invalid_union':
      if (issue.input === undefined) return 'is missing: expected a value';
      return Array.isArray(issue.options)
        ? describeChoice(issue.options, discriminatorOf(issue.input, issue.discriminator))
        : undefined;
    case 'too_small':
      return `expected ${bound(issue.minimum, issue.origin, 'least')}`;
    case 'too_big':
      return `expected ${bound(issue.maximum, issue.origin, 'most')}`;
    default:
      return undefined;
  }
}

function knownKeys(schema         )           {
  if (schema instanceof schemas/* ZodObject */.bvH) return Object.keys(schema.shape);
  const keys          = schema instanceof schemas/* ZodRecord */.b8S ? schema.keyType : undefined;
  return keys instanceof schemas/* ZodEnum */.Vb4 ? keys.options.map(String) : [];
}

function discriminatorOf(input         , key         )          {
  return typeof input === 'object' && input !== null
    ? Object.entries(input).find(([name]) => name === key)?.[1]
    : undefined;
}

function describeChoice(values                    , input         )         {
  const known = values.map(String);
  const expected = known.length === 1 ? String(known[0]) : `one of ${known.join(', ')}`;
  if (input === undefined) return `is missing: expected ${expected}`;
  const hint = typeof input === 'string' ? (0,nearest/* suggestion */.h)(input, known) : '';
  const found = describeValue(input, typeof values[0]);
  return hint.includes('did you mean')
    ? `expected ${expected}, found ${found}${hint}`
    : `expected ${expected}, found ${found}`;
}

function bound(limit                 , origin        , side                  )         {
  const unit = { string: ' characters', array: ' entries', tuple: ' entries' }[origin] ?? '';
  return unit === ''
    ? `a number of at ${side} ${String(limit)}`
    : `at ${side} ${String(limit)}${unit}`;
}

const typeNames                                   = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  tuple: 'a list',
  object: 'a map',
  record: 'a map',
};

function typeName(type        )         {
  return typeNames[type] ?? type;
}

function describeValue(input         , expected        )         {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  switch (typeof input) {
    case 'string': {
      const found = JSON.stringify(input.slice(0, 60));
      const isList = expected === 'tuple' || expected === 'array';
      return isList
        ? `${found}; write a list: [${input.slice(0, 60).trim().split(/\s+/).join(', ')}]`
        : found;
    }
    case 'number':
    case 'boolean':
      return expected === 'string'
        ? `the ${typeof input === 'number' ? 'number' : 'value'} ${String(input)}; put it in quotes: "${String(input)}"`
        : String(input);
    case 'object':
      return 'a map';
    default:
      return `a ${typeof input}`;
  }
}

/**
 * Turns what zod found into problems, one for each unknown key, and the branch of a union that was meant.
 * @param issues zod's issues
 * @param above the path of the value that was parsed
 */
function formProblems(issues                  , above       = [])                {
  return withoutMisspelt(flattened(issues, above));
}

/** A key that is missing because it stands there misspelt is one problem, not two. */
function withoutMisspelt(problems                        )                {
  const unknown = problems.filter((problem) => problem.part === 'key');
  return problems.filter(({ path, message }) => {
    if (!message.startsWith(`${formatPath(path)}: is missing`)) return true;
    const parent = formatPath(path.slice(0, -1));
    return !unknown.some(
      (other) =>
        formatPath(other.path.slice(0, -1)) === parent &&
        (0,nearest/* nearest */.p)(String(other.path.at(-1)), [String(path.at(-1))]) !== undefined,
    );
  });
}

function flattened(issues                  , above      )                {
  return issues.flatMap((issue)                => {
    const path = [
      ...above,
      ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    ];
    if (issue.code === 'unrecognized_keys') {
      const messages = issue.message.split('\n');
      return issue.keys.map((key, index) => ({
        path: [...path, key],
        part: 'key',
        message: within(path, messages[index] ?? issue.message),
      }));
    }
    if (issue.code === 'invalid_key') {
      const message = issue.issues.map((inner) => inner.message).join('; ');
      return [{ path, part: 'key', message: within(path, message) }];
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0 && !isMissing(issue))
      return unionProblems(issue.errors, path);
    return [{ path, part: 'value', message: within(path, issue.message) }];
  });
}

/** The branch that fits best; where none stands out, what all of them ask for. */
function unionProblems(branches                               , path      )                {
  const ofRightType = branches.filter((branch) => !branch.some(isWrongAsAWhole));
  if (ofRightType.length === 0) {
    const messages = branches.flatMap(wholeMessages);
    return [{ path, part: 'value', message: within(path, joinExpectations(messages)) }];
  }
  const scored = ofRightType.map((branch) => ({ branch, misses: misses(branch) }));
  const least = Math.min(...scored.map(({ misses: count }) => count));
  const best = scored.filter(({ misses: count }) => count === least).map(({ branch }) => branch);
  const first = best[0] ?? [];
  if (best.length === 1) return flattened(first, path);
  const keys = [...new Set(ofRightType.flatMap(missingKeys))];
  const unknown = commonUnknownKeys(ofRightType);
  if (keys.length === 0) return flattened(first, path);
  const message = `expected one of the keys ${keys.join(', ')}`;
  if (unknown.length === 0) return [{ path, part: 'value', message: within(path, message) }];
  return unknown.map((key) => ({
    path: [...path, key],
    part: 'key',
    message: within(path, `unknown key "${key}", ${message}${(0,nearest/* suggestion */.h)(key, keys)}`),
  }));
}

function isWrongAsAWhole(issue       )          {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') {
    return issue.errors.length > 0 && issue.errors.every((branch) => branch.some(isWrongAsAWhole));
  }
  return issue.code === 'invalid_type';
}

function isMissing(issue       )          {
  return issue.message.startsWith('is missing');
}

/** What was expected of the whole, also in unions within unions. */
function wholeMessages(branch                  )           {
  return branch
    .filter(isWrongAsAWhole)
    .flatMap((issue) =>
      issue.code === 'invalid_union' ? issue.errors.flatMap(wholeMessages) : [issue.message],
    );
}

/** How far a branch is from what was written: keys that it does not know or that are missing count most. */
function misses(branch                  )         {
  return branch.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length;
    return sum + (issue.path.length <= 1 && isMissing(issue) ? 10 : 1);
  }, 0);
}

function missingKeys(branch                  )           {
  return branch
    .filter((issue) => issue.path.length === 1 && isMissing(issue))
    .map((issue) => String(issue.path[0]));
}

/** The keys that no branch knows. */
function commonUnknownKeys(branches                               )           {
  const sets = branches.map(
    (branch) =>
      new Set(branch.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))),
  );
  return [...(sets[0] ?? [])].filter((key) => sets.every((set) => set.has(key)));
}

/** `expected a text, found a list` and `expected a map, found a list` become one sentence. */
function joinExpectations(messages                   )         {
  const parts = messages.map((message) => /^expected (.+?), (found .+)$/s.exec(message));
  const expected = new Set(parts.flatMap((part) => (part?.[1] === undefined ? [] : [part[1]])));
  const found = parts.find((part) => part?.[2] !== undefined)?.[2];
  return expected.size === 0 || found === undefined
    ? (messages[0] ?? 'the value does not fit')
    : `expected ${[...expected].join(' or ')}, ${found}`;
}

/** Names the place by its keys: `images[0].assemble: …`. */
function within(path      , message        )         {
  return path.length === 0 ? message : `${formatPath(path)}: ${message}`;
}

/**
 * @param path keys and indices
 * @returns them as people write them: `images[0].assemble.layers[1].from`
 */
function formatPath(path      )         {
  return path.reduce        ((text, step) => {
    if (typeof step === 'number') return `${text}[${String(step)}]`;
    const plain = /^[A-Za-z0-9_-]+$/.test(step) ? step : JSON.stringify(step);
    return text === '' ? plain : `${text}.${plain}`;
  }, '');
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/origin.js
var origin = __webpack_require__(39118);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/problem.js
var problem = __webpack_require__(44021);
// EXTERNAL MODULE: ./node_modules/@waybill/core/src/vocabulary.js
var vocabulary = __webpack_require__(15363);
// EXTERNAL MODULE: ../../../zod/v4/classic/iso.js
var iso = __webpack_require__(38549);
// EXTERNAL MODULE: ../../../zod/v4/core/core.js
var core = __webpack_require__(21664);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/waiver-answer.js



/** The last moment of a day that is written without a time: a waiver is good through its last day (UTC). */
const endOfDay = 'T23:59:59.999Z';

/** When a waiver ends: a day, or a moment. */
const waiverExpiry = schemas/* string */.YjP()
  .transform((written, context) => {
    const day = iso/* date */.p6().safeParse(written);
    const moment = day.success ? `${written}${endOfDay}` : written;
    if (vocabulary/* timestampSchema */.yo.safeParse(moment).success) return moment;
    const found = JSON.stringify(written.slice(0, 40));
    const message = `expected a day such as 2026-12-31, found ${found}`;
    context.issues.push({ code: 'custom', input: written, message });
    return core/* NEVER */.tm;
  })
  .describe('The last day on which it counts, UTC.');

/** Why something is accepted, and who answers for it. */
const waiverAnswer = {
  reason: schemas/* string */.YjP()
    .trim()
    .min(10, 'expected a sentence that says why, of at least 10 characters')
    .max(2000)
    .describe('Why it is accepted.'),
  owner: schemas/* string */.YjP().trim().min(1).max(255).describe('Who answers for it: a person or a team.'),
  expires: waiverExpiry,
}         ;

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/contract-waivers-schema.js





const contractWaiverSchema = schemas/* strictObject */.rej({
    id: ruleIdSchema.describe(
      'The rule whose finding is accepted, such as request-parameter-removed.',
    ),
    contract: (0,fields/* name */.UU)(
      'The contract; any that names this file of waivers where absent.',
    ).exactOptional(),
    operation: contractPattern(
      'The operation, such as `GET /pets`; any where absent, * stands for any characters.',
    ).exactOptional(),
    pointer: contractPattern(
      'The JSON pointer of the place, in the older or the newer file; any where absent, * stands for any characters.',
    ).exactOptional(),
    file: contractPattern(
      'The file in which it was found; any where absent, * stands for any characters.',
    ).exactOptional(),
    message: contractPattern(
      'What the finding says, where rule and place do not tell it from others; * stands for any characters.',
    ).exactOptional(),
    ...waiverAnswer,
  })
  .describe('One finding of a contract that is accepted for a time.');
/** A finding of a contract that somebody accepts for a time. */
                                                                      
                         
                                                                                                
  

const contractWaiversFileSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe('The version of this format.'),
    waivers: schemas/* array */.YOg(contractWaiverSchema).max(1000).describe('The waivers.'),
  })
  .describe('Findings of contracts that are accepted for a time.');

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/waiver-fields.js

                                             

/** An id as databases of vulnerabilities give it; its case does not count. */
function vulnerabilityId(about        )            {
  return schemas/* string */.YjP()
    .max(100)
    .regex(
      /^[A-Za-z][A-Za-z0-9]*(?:[-:_.][A-Za-z0-9]+)+$/,
      'expected the id of a vulnerability, such as CVE-2026-1234 or GHSA-xvch-5gv4-984h',
    )
    .describe(about);
}

/** A package by name, or by purl without version, qualifiers and subpath. */
function waivedPackage(about        )            {
  return schemas/* string */.YjP()
    .max(512)
    .regex(
      /^(?:pkg:[a-z][a-z0-9.+-]*\/[^\s?#]*[^\s?#/@]|(?!pkg:)[^\s]+)$/,
      'expected the name of a package, or a purl such as pkg:npm/minimist',
    )
    .refine((written) => !/^pkg:.*[^/]@/.test(written), {
      error: 'expected a purl without a version; the versions stand in `versions`',
    })
    .describe(about);
}

/** `*`, or comparisons: those with a space between them hold together, `||` stands between alternatives. */
function versionRange(about        )            {
  return schemas/* string */.YjP()
    .max(512)
    .regex(
      /^(?:\*|(?:<=?|>=?|=)? ?[0-9A-Za-z][^\s|<>=]*(?: +(?:\|\| +)?(?:<=?|>=?|=)? ?[0-9A-Za-z][^\s|<>=]*)*)$/,
      'expected "*", or comparisons such as ">=1.0.0 <1.2.6 || 2.0.0"',
    )
    .describe(about);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/waivers-schema.js





const waiverSchema = schemas/* strictObject */.rej({
    id: vulnerabilityId('The vulnerability: CVE-2026-1234, GHSA-….'),
    package: waivedPackage(
      'The package: its name, or its purl without version, such as pkg:npm/minimist.',
    ),
    versions: versionRange(
      'The versions: "<1.2.6", ">=2.0.0 <2.3.1 || 3.0.0", or "*" for all of them.',
    ),
    images: schemas/* array */.YOg((0,fields/* name */.UU)('An image of the release.'))
      .min(1)
      .max(64)
      .exactOptional()
      .describe('The images for which it counts; all of them where absent.'),
    ...waiverAnswer,
  })
  .describe('One finding that is accepted for a time.');
/** A finding that somebody accepts for a time. */
                                                   

const waiversFileSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe('The version of this format.'),
    waivers: schemas/* array */.YOg(waiverSchema).max(1000).describe('The waivers.'),
  })
  .describe('Findings of the vulnerability scan that are accepted for a time.');

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/yaml-source.js
var yaml_source = __webpack_require__(63849);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/parse.js
                             











/**
 * Reads waybill.yaml.
 * @param text its content; undefined where the file does not exist
 * @param file its name, for messages
 * @returns the configuration, with defaults and references resolved
 * @throws CONFIG_MISSING where it is absent or empty, CONFIG_TOO_LARGE over 1 MiB, CONFIG_INVALID with up to
 *   ten problems, each with line and column; the error's location is the first
 */
function parseApplicationConfig(text                    , file        )                    {
  const key = `${file}\0${text ?? ''}`;
  const known = parsedConfigs.get(key);
  if (known !== undefined) return known;
  const config = readApplicationConfig(text, file);
  if (parsedConfigs.size >= maximumParsed) parsedConfigs.clear();
  parsedConfigs.set(key, config);
  return config;
}

/**
 * A step reads the same text at the protected branch's head, at the deployed commit and for the policy; reading it
 * is a good part of what a step costs. Nobody changes what is shared.
 */
const parsedConfigs = new Map                           ();
const maximumParsed = 8;

function readApplicationConfig(text                    , file        )                    {
  const source = (0,yaml_source/* readYaml */.g)(text, file);
  const written = parseForm(applicationSchema, source);
  refuse(source, applicationProblems(written));
  const config = resolveApplication(written);
  if (config.policy !== undefined) (0,origin/* rememberOrigin */.A)(config.policy, { source, path: ['policy'] });
  return config;
}

/**
 * Reads waybill-policy.yaml.
 * @param text its content; undefined where the file does not exist
 * @param file its name, for messages
 * @returns the policy, with defaults and references resolved
 * @throws CONFIG_MISSING where it is absent or empty, CONFIG_TOO_LARGE over 1 MiB, CONFIG_INVALID with up to
 *   ten problems, each with line and column; the error's location is the first
 */
function parsePolicy(text                    , file        )         {
  const source = (0,yaml_source/* readYaml */.g)(text, file);
  const { version: _version, ...written } = parseForm(policy_schema/* policyFileSchema */.Yo, source);
  refuse(source, policyProblems(written, []));
  const policy = resolvePolicy(written);
  (0,origin/* rememberOrigin */.A)(policy, { source, path: [] });
  return policy;
}

/**
 * Reads a file of waivers.
 * @param text its content; undefined where the file does not exist
 * @param file its name, for messages
 * @returns the waivers, in the order of the file
 * @throws CONFIG_MISSING where it is absent or empty, CONFIG_TOO_LARGE over 1 MiB, CONFIG_INVALID with up to
 *   ten problems, each with line and column: a waiver without an end is one
 */
function parseWaivers(text                    , file        )                    {
  return parseForm(waiversFileSchema, (0,yaml_source/* readYaml */.g)(text, file)).waivers;
}

/**
 * Reads a file of waivers of contracts.
 * @param text its content; undefined where the file does not exist
 * @param file its name, for messages
 * @returns the waivers in the order of the file, each with where it stands
 * @throws CONFIG_MISSING where it is absent or empty, CONFIG_TOO_LARGE over 1 MiB, CONFIG_INVALID with up to
 *   ten problems, each with line and column: a waiver without an end is one
 */
function parseContractWaivers(
  text                    ,
  file        ,
)                            {
  const source = (0,yaml_source/* readYaml */.g)(text, file);
  return parseForm(contractWaiversFileSchema, source).waivers.map((waiver, index) => ({
    ...waiver,
    source: { file, ...source.locate(['waivers', index], 'value') },
  }));
}

function parseForm                          (schema        , source            )                   {
  // A file is parsed once in a process: compiling the schema first would cost more than it saves.
  const result = schema.safeParse(source.value, { error: describeIssue, jitless: true });
  if (result.success) return result.data;
  const problems = formProblems(result.error.issues);
  throw (0,problem/* invalid */.G)(source.file, located(source, problems));
}

function refuse(source            , problems                        )       {
  if (problems.length > 0) throw (0,problem/* invalid */.G)(source.file, located(source, problems));
}

function located(
  source            ,
  problems                        ,
)                                {
  return problems.map(({ path, part, message }) => ({ ...source.locate(path, part), message }));
}


/***/ }),

/***/ 44021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ invalid)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(523);
                                                  


/** How many problems one error lists. */
const maximumListed = 10;

/** One thing that is wrong, and where. Line and column count from 1. */
                          
                        
                          
                           
 

/**
 * Makes one error of all that is wrong, in the order of the file.
 * @param file the name of the file
 * @param problems at least one
 * @param code which error it is
 */
function invalid(
  file        ,
  problems                    ,
  code                                           = 'CONFIG_INVALID',
)                                              {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const lines = sorted
    .slice(0, maximumListed)
    .map(({ line, column, message }) => `${file}:${String(line)}:${String(column)}: ${message}`);
  const more = sorted.length - lines.length;
  if (more > 0) lines.push(`… and ${String(more)} more`);
  const first = sorted[0];
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .F)(code, {
    message:
      lines.length === 1
        ? (lines[0] ?? '')
        : `${String(sorted.length)} problems in ${file}:\n${lines.join('\n')}`,
    remedy: remedies[code],
    facts: { file, problems: lines, count: sorted.length },
    location: first === undefined ? { file } : { file, line: first.line, column: first.column },
  });
}

const remedies = {
  CONFIG_INVALID:
    'Correct the file; waybill.schema.json describes its form, and editors that know it help.',
  POLICY_DOES_NOT_FIT: 'Correct the policy or waybill.yaml, so that each names what the other has.',
}         ;


/***/ }),

/***/ 6135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatTagDate),
/* harmony export */   i: () => (/* binding */ parseTagDate)
/* harmony export */ });
/** A date in a rule for further tags, as docker/metadata-action writes it: `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`. */
                          
                                                           
                          
                                          
                        
 

/** What is known of a format; other letters are refused, so that nothing stands in a tag by mistake. */
const parts = {
  YYYY: 'year',
  MM: 'month',
  DD: 'day',
  HH: 'hour',
  mm: 'minute',
  ss: 'second',
}         ;
const formatPattern = /^(?:YYYY|MM|DD|HH|mm|ss|[0-9._-])+$/;

/**
 * @param expression what stands between double braces
 * @returns the date that it asks for, or undefined where it is none
 */
function parseTagDate(expression        )                      {
  const found =
    /^date\s+(['"])(?<format>[^'"]{1,60})\1(?:\s+tz=(['"])(?<zone>[^'"]{1,60})\3)?$/.exec(
      expression,
    );
  const { format = '', zone = 'UTC' } = found?.groups ?? {};
  return formatPattern.test(format) && isTimeZone(zone) ? { format, zone } : undefined;
}

/**
 * @param date what a rule asks for
 * @param at milliseconds since 1970
 * @returns the date as it is in the time zone then
 */
function formatTagDate({ format, zone }         , at        )         {
  const values = new Map                (
    new Intl.DateTimeFormat('en', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric' },
      ...{
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      },
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value.padStart(2, '0')]),
  );
  return format.replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => {
    const name = Object.entries(parts).find(([key]) => key === part)?.[1];
    return values.get(name ?? '') ?? part;
  });
}

function isTimeZone(zone        )          {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}


/***/ }),

/***/ 68685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ez: () => (/* binding */ tagRuleSchema),
/* harmony export */   xN: () => (/* binding */ tagsSchema)
/* harmony export */ });
/* unused harmony export tagExpressions */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21664);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53396);
/* harmony import */ var _tag_date_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6135);




/**
 * A rule for further tags of a release, as docker/metadata-action writes it: `type=semver,pattern={{version}}`.
 * Its README is where types, attributes and their meaning come from. What it does by itself and we do not:
 * `latest` is never added, it has to be written (`type=raw,value=latest`).
 */
                       
     
                                                                                                                        
            
     
                          
                          
                          
     
                                                                                             
     
                             
                               
                             
                              
     
                                                                     
                                                           
                                                    
                                                               
                                                       
  

                                              

/** The attributes of each type, beside those that every rule has. */
const attributesOf                                                       = {
  semver: ['pattern', 'value'],
  pep440: ['pattern', 'value'],
  match: ['pattern', 'group', 'value'],
  ref: ['event'],
  schedule: ['pattern'],
  raw: ['value'],
  sha: ['format'],
  edge: ['branch'],
};
const commonAttributes                    = ['type', 'enable', 'priority', 'prefix', 'suffix'];

/** What is known of the values in double braces; others are an error, never an empty text. */
const tagExpressions = ['branch', 'tag', 'sha', 'is_default_branch']         ;
const versionExpressions = ['raw', 'version', 'major', 'minor', 'patch']         ;

/** One rule, as it is written. */
const tagRuleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
  .max(1024)
  .transform((text, context)          => {
    const rule = parseRule(text);
    if (typeof rule !== 'string') return rule;
    context.issues.push({ code: 'custom', input: text, message: rule });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
  });

/** Rules for further tags. */
const tagsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(tagRuleSchema)
  .max(50)
  .default([])
  .describe(
    'Further tags of the release, by the rules of docker/metadata-action: `type=semver,pattern={{version}}`. They point to the same digest and are added without a build; `latest` only where it is written.',
  );

/** @returns the rule, or what is wrong with it */
function parseRule(text        )                   {
  const attributes = attributesIn(text);
  if (typeof attributes === 'string') return attributes;
  const type = attributes.get('type') ?? 'raw';
  if (!isType(type)) {
    const known = Object.keys(attributesOf);
    return `expected type=${known.join(', type=')}; found type=${type}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(type, known)}`;
  }
  const allowed = [...commonAttributes, ...attributesOf[type]];
  const unknown = [...attributes.keys()].find((key) => !allowed.includes(key));
  if (unknown !== undefined) {
    return `type=${type} has no "${unknown}"${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(unknown, allowed)}`;
  }
  return unknownExpression(type, attributes) ?? ruleOf(type, attributes);
}

function isType(type        )                          {
  return Object.hasOwn(attributesOf, type);
}

/** Fields of a line of CSV; a value may be quoted as a whole field (`"pattern=\d{1,3}"`). */
function attributesIn(text        )                      {
  const fields = text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  const attributes = new Map                ();
  for (const written of fields) {
    const field = /^".*"$/s.test(written)
      ? written.slice(1, -1).replaceAll('""', '"')
      : written.trim();
    const equals = field.indexOf('=');
    const key = field.slice(0, Math.max(0, equals)).toLowerCase();
    if (equals < 0 && fields.length === 1) attributes.set('value', field);
    else if (key === '') return `expected name=value, found ${JSON.stringify(field.slice(0, 60))}`;
    else if (attributes.has(key)) return `"${key}" is written twice`;
    else attributes.set(key, field.slice(equals + 1));
  }
  return attributes.size === 0 ? 'expected a rule, found an empty text' : attributes;
}

function unknownExpression(type                 , attributes            )                     {
  for (const [key, value] of attributes) {
    if (type === 'match' && key === 'pattern') continue;
    const known                    =
      (type === 'semver' || type === 'pep440') && key === 'pattern'
        ? versionExpressions
        : tagExpressions;
    for (const [, name = ''] of value.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)) {
      if (!known.includes(name) && (known !== tagExpressions || (0,_tag_date_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTagDate */ .i)(name) === undefined))
        return `"{{${name}}}" is not known here${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(name, known)}`;
    }
  }
  return undefined;
}

function ruleOf(type                 , attributes            )                   {
  const get = (key        )                     => attributes.get(key);
  const enable = get('enable') ?? 'true';
  if (!/^(?:true|false|\{\{\s*is_default_branch\s*\}\})$/.test(enable)) {
    return `expected enable=true, enable=false or enable={{is_default_branch}}; found ${JSON.stringify(enable.slice(0, 60))}`;
  }
  const common = { enable, prefix: get('prefix') ?? '', suffix: get('suffix') ?? '' };
  const value = get('value');
  const given = value === undefined || value === '' ? {} : { value };
  const pattern = get('pattern') ?? '';
  switch (type) {
    case 'semver':
    case 'pep440':
      return pattern === ''
        ? `type=${type} needs "pattern", such as pattern={{version}}`
        : { ...common, type, pattern, ...given };
    case 'match':
      return matchRule(pattern, get('group') ?? '0', { ...common, ...given });
    case 'ref': {
      const event = get('event');
      if (event === 'pr') return { ...common, prefix: get('prefix') ?? 'pr-', type, event };
      return event === 'branch' || event === 'tag'
        ? { ...common, type, event }
        : 'type=ref needs event=branch, event=tag or event=pr';
    }
    case 'schedule':
      return { ...common, type, pattern: pattern === '' ? 'nightly' : pattern };
    case 'raw':
      return value === undefined || value === ''
        ? 'type=raw needs "value"'
        : { ...common, type, value };
    case 'sha': {
      const format = get('format') ?? 'short';
      return format === 'short' || format === 'long'
        ? { ...common, prefix: get('prefix') ?? 'sha-', type, format }
        : `expected format=short or format=long, found ${JSON.stringify(format.slice(0, 60))}`;
    }
    case 'edge': {
      const branch = get('branch');
      return { ...common, type, ...(branch === undefined ? {} : { branch }) };
    }
  }
}

/** The pattern comes from the commit that is released: it is short, and so is what it is held against. */
function matchRule(
  pattern        ,
  group        ,
  rest                                                                             ,
)                   {
  if (pattern === '' || pattern.length > 200) return 'type=match needs "pattern", a short one';
  if (!/^\d$/.test(group)) return 'expected group=0 to group=9';
  try {
    const isDelimited = /^\/.*\/$/.test(pattern);
    const expression = new RegExp(isDelimited ? pattern.slice(1, -1) : pattern);
    return { ...rest, type: 'match', pattern: expression, group: Number(group) };
  } catch {
    return `expected a regular expression, found ${JSON.stringify(pattern.slice(0, 60))}`;
  }
}


/***/ }),

/***/ 63849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79171);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(523);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44021);





/** The largest configuration file that is read. */
const maximumBytes = 1024 * 1024;

/** How much aliases may multiply what is written (the yaml package's count; design, section 6). */
const maximumAliases = 100;

/** Keys and indices from the top of a document to a value. */
                                                

/** A YAML file: its value, and where each part of it stands. */
                             
                        
                          
                                                                                                        
                                                                                                
 

/**
 * Reads one YAML document.
 * @param text the content; undefined where the file does not exist
 * @param file its name, for messages
 * @throws CONFIG_MISSING, CONFIG_TOO_LARGE, CONFIG_INVALID
 */
function readYaml(text                    , file        )             {
  checkSize(text, file);
  const lines = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
  const position = (offset        )                                   => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = parseOrRefuse(text, file, lines);
  if (document.errors.some((found) => found.message.includes('call stack'))) throw tooDeep(file);
  const problems = syntaxErrors(document).map((found)          => ({
    ...position(found.pos[0]),
    message: syntaxMessage(found.code, found.message),
  }));
  (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const message = `the alias "*${alias.source}" has no anchor before it`;
      problems.push({ ...position(alias.range?.[0] ?? 0), message });
    },
  });
  if (problems.length > 0) throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .G)(file, problems);
  if (document.contents === null) throw missing(file, 'it is empty');
  return {
    file,
    value: plainValue(document, file, position),
    locate: (path, part) => position(offsetOf(document, path, part)),
  };
}

function checkSize(text                    , file        )                         {
  if (text === undefined) throw missing(file, 'it does not exist');
  const bytes = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.byteLength(text);
  if (bytes > maximumBytes) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .configError */ .F)('CONFIG_TOO_LARGE', {
      message: `Expected ${file} to have at most ${String(maximumBytes)} bytes; it has ${String(bytes)}.`,
      remedy: 'Check that this is the right file; a configuration is a few kilobytes.',
      facts: { file, bytes, maximumBytes },
      location: { file },
    });
  }
}

function missing(file        , found        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .configError */ .F)('CONFIG_MISSING', {
    message: `Expected ${file} to hold a configuration; ${found}.`,
    remedy: `Add ${file}${/waybill(?:-policy)?\.ya?ml$/.test(file) ? ' (waybill init writes a first one)' : ''}, or name the right file.`,
    facts: { file },
    location: { file },
  });
}

/** The parser calls itself for each level; a file that is nothing but brackets exhausts the stack. */
function parseOrRefuse(text        , file        , lineCounter             )                  {
  try {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, {
      lineCounter,
      prettyErrors: false,
      version: '1.2',
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tooDeep(file);
  }
}

function tooDeep(file        )        {
  return (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .G)(file, [{ line: 1, column: 1, message: 'the YAML is nested too deeply' }]);
}

/** What comes after the first place that cannot be read is the parser's guess, and would bury it. */
function syntaxErrors(document                 )                       {
  const found              = [...document.errors, ...document.warnings];
  const first = found.find((error) => error.code !== 'DUPLICATE_KEY');
  return first === undefined ? found : [first];
}

function syntaxMessage(code        , message        )         {
  if (code === 'MULTIPLE_DOCS') return 'expected one YAML document, found a second one';
  if (code === 'DUPLICATE_KEY') return 'this key stands twice in one map';
  return `the YAML cannot be read: ${message.split('\n')[0] ?? message}`;
}

function plainValue(
  document                 ,
  file        ,
  position                                                      ,
)          {
  try {
    const value          = document.toJS({ maxAliasCount: maximumAliases });
    return value;
  } catch (error) {
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError)) throw error;
    const message = 'aliases multiply the content too often; write the values out';
    throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .G)(file, [{ ...position(firstAlias(document)), message }]);
  }
}

function firstAlias(document                 )         {
  let offset = 0;
  (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(document, {
    Alias: (_key, alias) => {
      offset = alias.range?.[0] ?? 0;
      return yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR.BREAK;
    },
  });
  return offset;
}

/** Follows the path as far as the document goes. */
function offsetOf(document                 , path      , part                 )         {
  let node          = document.contents;
  let key = startOf(node) ?? 0;
  let value = key;
  for (const step of path) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isAlias */ .Vj)(node)) node = node.resolve(document);
    const next = child(node, step);
    if (next === undefined) break;
    node = next.value;
    value = startOf(next.value) ?? startOf(next.key) ?? value;
    key = startOf(next.key) ?? value;
  }
  return part === 'key' ? key : value;
}

function child(node         , step                 )                                               {
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node)) {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? undefined : { key: item, value: item };
  }
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node)) return undefined;
  for (const pair of node.items) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isPair */ .tO)(pair)) continue;
    const written = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : undefined;
    if (written === String(step)) return { key: pair.key, value: pair.value };
  }
  return undefined;
}

/** A value that is not written (`key:`) has a range too, after the colon: then the key is the better place. */
function startOf(node         )                     {
  if (node === null || typeof node !== 'object' || !('range' in node)) return undefined;
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node) && node.value === null && node.source === '') return undefined;
  const { range } = node                             ;
  return isRange(range) ? range[0] : undefined;
}

function isRange(range         )                                      {
  return Array.isArray(range) && typeof range[0] === 'number';
}


/***/ })

};
})
