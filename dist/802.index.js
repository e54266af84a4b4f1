export const id = 802;
export const ids = [802];
export const modules = {

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

/***/ 90802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m0: () => (/* binding */ parseApplicationConfig),
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

function migrationProblems({ migrations }                    )                {
  if (migrations === undefined || migrations.version !== undefined) return [];
  const needing = [
    ...(migrations.expects === undefined ? [] : ['expects']),
    ...(migrations.compatibleFrom === undefined ? [] : ['compatible-from']),
  ];
  return needing.map((key) => ({
    path: ['migrations', key],
    part: 'key',
    message: `migrations: "${key}" needs "version", the command that prints the version of the schema`,
  }));
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
      .describe(
        "BuildKit's own provenance. With it the image becomes an index that holds the attestation, which some platforms cannot pull.",
      ),
    sbom: schemas/* boolean */.zMY()
      .default(false)
      .describe('Whether BuildKit adds an SBOM of its own; it makes the image an index, too.'),
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
                                                          
              
                                   
  

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/policy-schema.js + 4 modules
var policy_schema = __webpack_require__(11261);
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

const contractSchema = schemas/* discriminatedUnion */.gMt('kind', [generatedSchema])
  .describe('What must stay usable by those who depend on it.');
                                                             
                                                                               

const commandMigrationsSchema = schemas/* strictObject */.rej({
    engine: schemas/* literal */.euz('command').describe('A command of yours migrates the database.'),
    command: (0,fields/* command */.G5)('Brings the schema to the version of this commit.'),
    version: (0,fields/* command */.G5)('Prints the version that the schema has.').exactOptional(),
    expects: schemas/* string */.YjP()
      .min(1)
      .max(255)
      .exactOptional()
      .describe('The version that it must have afterwards.'),
    'compatible-from': schemas/* string */.YjP()
      .min(1)
      .max(255)
      .exactOptional()
      .describe(
        "The oldest schema version whose application still works on the schema that this commit's migrations leave: a rollback may go back as far as that.",
      ),
    folder: (0,fields/* repositoryPath */.SH)('Where the commands run.').default('.'),
    env: (0,fields/* environmentVariables */.ro)(
      'deployment',
      'Environment variables of the commands, beside those of the step.',
    ),
    timeout: (0,fields/* duration */.p0)('How long the migration may take.', '10m'),
  })
  .transform(({ timeout, 'compatible-from': compatibleFrom, ...rest }) => ({
    ...rest,
    ...(compatibleFrom === undefined ? {} : { compatibleFrom }),
    timeoutMilliseconds: timeout,
  }));

const migrationsSchema = schemas/* discriminatedUnion */.gMt('engine', [commandMigrationsSchema])
  .describe('How the database gets its schema, before the rollout.');
                                                                 

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
  return schema instanceof schemas/* ZodObject */.bvH ? Object.keys(schema.shape) : [];
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





/** The last moment of a day that is written without a time: a waiver is good through its last day (UTC). */
const endOfDay = 'T23:59:59.999Z';

const expiry = schemas/* string */.YjP()
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
    reason: schemas/* string */.YjP()
      .trim()
      .min(10, 'expected a sentence that says why, of at least 10 characters')
      .max(2000)
      .describe('Why it is accepted.'),
    owner: schemas/* string */.YjP().trim().min(1).max(255).describe('Who answers for it: a person or a team.'),
    expires: expiry,
  })
  .describe('One finding that is accepted for a time.');
/** A finding that somebody accepts for a time. */
                                                   

const waiversFileSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe('The version of this format.'),
    waivers: schemas/* array */.YOg(waiverSchema).max(1000).describe('The waivers.'),
  })
  .describe('Findings of the vulnerability scan that are accepted for a time.');

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(79171);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/error-codes.js
var error_codes = __webpack_require__(523);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/yaml-source.js





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
  const lines = new dist/* LineCounter */.HN();
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
  (0,dist/* visit */.YR)(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const message = `the alias "*${alias.source}" has no anchor before it`;
      problems.push({ ...position(alias.range?.[0] ?? 0), message });
    },
  });
  if (problems.length > 0) throw (0,problem/* invalid */.G)(file, problems);
  if (document.contents === null) throw missing(file, 'it is empty');
  return {
    file,
    value: plainValue(document, file, position),
    locate: (path, part) => position(offsetOf(document, path, part)),
  };
}

function checkSize(text                    , file        )                         {
  if (text === undefined) throw missing(file, 'it does not exist');
  const bytes = external_node_buffer_.Buffer.byteLength(text);
  if (bytes > maximumBytes) {
    throw (0,error_codes/* configError */.F)('CONFIG_TOO_LARGE', {
      message: `Expected ${file} to have at most ${String(maximumBytes)} bytes; it has ${String(bytes)}.`,
      remedy: 'Check that this is the right file; a configuration is a few kilobytes.',
      facts: { file, bytes, maximumBytes },
      location: { file },
    });
  }
}

function missing(file        , found        )        {
  return (0,error_codes/* configError */.F)('CONFIG_MISSING', {
    message: `Expected ${file} to hold a configuration; ${found}.`,
    remedy: `Add ${file} (waybill init writes a first one), or name the right file.`,
    facts: { file },
    location: { file },
  });
}

/** The parser calls itself for each level; a file that is nothing but brackets exhausts the stack. */
function parseOrRefuse(text        , file        , lineCounter             )                  {
  try {
    return (0,dist/* parseDocument */.Tp)(text, {
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
  return (0,problem/* invalid */.G)(file, [{ line: 1, column: 1, message: 'the YAML is nested too deeply' }]);
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
    throw (0,problem/* invalid */.G)(file, [{ ...position(firstAlias(document)), message }]);
  }
}

function firstAlias(document                 )         {
  let offset = 0;
  (0,dist/* visit */.YR)(document, {
    Alias: (_key, alias) => {
      offset = alias.range?.[0] ?? 0;
      return dist/* visit */.YR.BREAK;
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
    if ((0,dist/* isAlias */.Vj)(node)) node = node.resolve(document);
    const next = child(node, step);
    if (next === undefined) break;
    node = next.value;
    value = startOf(next.value) ?? startOf(next.key) ?? value;
    key = startOf(next.key) ?? value;
  }
  return part === 'key' ? key : value;
}

function child(node         , step                 )                                               {
  if ((0,dist/* isSeq */.oP)(node)) {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? undefined : { key: item, value: item };
  }
  if (!(0,dist/* isMap */.jh)(node)) return undefined;
  for (const pair of node.items) {
    if (!(0,dist/* isPair */.tO)(pair)) continue;
    const written = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : undefined;
    if (written === String(step)) return { key: pair.key, value: pair.value };
  }
  return undefined;
}

/** A value that is not written (`key:`) has a range too, after the colon: then the key is the better place. */
function startOf(node         )                     {
  if (node === null || typeof node !== 'object' || !('range' in node)) return undefined;
  if ((0,dist/* isScalar */.jn)(node) && node.value === null && node.source === '') return undefined;
  const { range } = node                             ;
  return isRange(range) ? range[0] : undefined;
}

function isRange(range         )                                      {
  return Array.isArray(range) && typeof range[0] === 'number';
}

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
  const source = readYaml(text, file);
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
  const source = readYaml(text, file);
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
  return parseForm(waiversFileSchema, readYaml(text, file)).waivers;
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

/***/ 11261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kQ: () => (/* binding */ embeddedPolicySchema),
  Gl: () => (/* binding */ overridableGates),
  Yo: () => (/* binding */ policyFileSchema),
  vB: () => (/* binding */ protectionRules)
});

// UNUSED EXPORTS: adminBypasses, approvalKinds, bypassPolicies, deliveryModes, environmentSchema, ledgerSignaturePolicies, overridePolicies, rollbackPolicies

// EXTERNAL MODULE: ../../../zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(69545);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/desired-state-schema.js
var desired_state_schema = __webpack_require__(37558);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/fields.js
var fields = __webpack_require__(4197);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/freeze-schema.js



/** A window longer than this is no window: whoever wants that takes the environment out of the policy. */
const longestWindow = 366 * 86_400_000;

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** The most days that each month has; February's 29th comes, if seldom. */
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

                     
                        
                         
                        
                                                               
                                     
                          
 

const cronFields                       = [
  { what: 'minute', least: 0, most: 59 },
  { what: 'hour', least: 0, most: 23 },
  { what: 'day of the month', least: 1, most: 31, last: true },
  { what: 'month', least: 1, most: 12, names: months },
  { what: 'day of the week', least: 0, most: 7, names: weekdays },
];

/**
 * One span in which nothing is promoted to the environment: `cron` says when it begins, `for` how long it lasts,
 * `zone` whose clock counts.
 */
const freezeWindowSchema = schemas/* strictObject */.rej({
    name: (0,fields/* name */.UU)('What the window is called.'),
    cron: schemas/* string */.YjP()
      .max(200)
      .check((context) => {
        const problem = cronProblem(context.value);
        if (problem === undefined) return;
        context.issues.push({ code: 'custom', input: context.value, message: problem });
      })
      .describe(
        'When it begins: minute, hour, day of the month (`L`: the last), month, day of the week; where both days are named, either counts.',
      ),
    for: (0,fields/* writtenDuration */.wN)('How long it lasts.').refine(
      (milliseconds) => milliseconds <= longestWindow,
      {
        message: 'expected at most 366d',
      },
    ),
    zone: schemas/* string */.YjP()
      .max(64)
      .check((context) => {
        if (isTimeZone(context.value)) return;
        const found = JSON.stringify(context.value);
        const message = `expected a time zone of the IANA database such as Europe/Berlin or UTC, found ${found}`;
        context.issues.push({ code: 'custom', input: context.value, message });
      })
      .describe('The time zone in which `cron` is read.'),
    reason: schemas/* string */.YjP().min(1).max(500).exactOptional().describe('Why; refusals say it.'),
  })
  .transform(({ for: forMilliseconds, ...rest }) => ({ ...rest, forMilliseconds }));
                                                               

function isTimeZone(zone        )          {
  // Newer versions of Node know offsets as zones too; an offset does not follow summer time.
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** What is wrong with the beginnings; a smaller language than the one of `croner`, which computes them later. */
function cronProblem(cron        )                     {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== cronFields.length) {
    return `expected five fields (minute, hour, day of the month, month, day of the week), found ${String(cron.trim() === '' ? 0 : parts.length)}`;
  }
  for (const [index, field] of cronFields.entries()) {
    const part = parts[index] ?? '';
    const wrong = part.split(',').find((item) => numbersOf(item, field) === undefined);
    if (wrong === undefined) continue;
    const names = field.names === undefined ? '' : ` or ${field.names.slice(0, 2).join(', ')}, …`;
    return `expected ${String(field.least)} to ${String(field.most)}${names} for the ${field.what}, a range, a list, * or */step; found ${JSON.stringify(wrong)}`;
  }
  const [, , day = '', month = '', weekday = ''] = parts;
  if (weekday !== '*' || day === '*' || day.toUpperCase().split(',').includes('L'))
    return undefined;
  const possible = valuesOf(month, cronFields[3]).some((it) =>
    valuesOf(day, cronFields[2]).some((number) => number <= (daysOfMonth[it - 1] ?? 0)),
  );
  return possible ? undefined : `expected a day that comes, found day ${day} of month ${month}`;
}

function valuesOf(part        , field                       )                    {
  return field === undefined ? [] : part.split(',').flatMap((it) => numbersOf(it, field) ?? []);
}

// The numbers that one item of a field stands for: `5`, `1-5`, `1-5/2`, `*`, `*/5`, `MON`, `L`.
function numbersOf(item        , field           )                                {
  if (field.last === true && item.toUpperCase() === 'L') return [];
  const found =
    /^(?:(\*)|([0-9]{1,2}|[A-Za-z]{3})(?:-([0-9]{1,2}|[A-Za-z]{3}))?)(?:\/([0-9]{1,2}))?$/.exec(
      item,
    );
  if (found === null) return undefined;
  const [, every, first = '', last, written] = found;
  const from = every === undefined ? numberOf(first, field) : field.least;
  const to = every === undefined ? numberOf(last ?? first, field) : field.most;
  const step = written === undefined ? 1 : Number(written);
  if (from === undefined || to === undefined || to < from || step < 1) return undefined;
  if (step > field.most) return undefined;
  // A single number with a step (`5/10`) means different things to different programs.
  if (written !== undefined && every === undefined && last === undefined) return undefined;
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}

function numberOf(text        , { least, most, names = [] }           )                     {
  const named = names.indexOf(text.toUpperCase());
  if (named >= 0) return least + named;
  const number = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/public-key.js
var public_key = __webpack_require__(52407);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/trust-schema.js
var trust_schema = __webpack_require__(11770);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/tested-schema.js




/** What of a branch counts after its merge. */
const testedSchema = schemas/* strictObject */.rej({
    signers: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: (0,fields/* name */.UU)('Who it is.'), key: (0,public_key/* publicKey */.j)('The public key, PEM.') }))
      .min(1)
      .max(100)
      .describe(
        "Whose signatures count on what was built for a branch. Whoever holds such a key decides what a merge releases: it belongs to a builder that no branch's workflow can change.",
      ),
    checks: schemas/* array */.YOg((0,fields/* checkName */.I3)('The name of a check or status, as the forge shows it.'))
      .min(1)
      .max(100)
      .describe('The checks that must be green on the tested commit.'),
  })
  .describe(
    'Lets a merge release the digests that were tested on its branch, where the merged commit has the same tree; every merge is built anew where absent.',
  );
/** Whose builds of branches count after the merge, and what must have been green there. */
                                                         

;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/pull-request-schema.js



/** GitHub asks at most so many for a review. */
const mostReviewers = 15;

/** An account of the forge, or a team of its organization. */
function accountOrTeam(about        )                            {
  return schemas/* string */.YjP()
    .max(105)
    .regex(
      /^(team:)?[A-Za-z0-9][A-Za-z0-9_.-]*$/,
      'expected the name of an account, or `team:` and the short name of a team',
    )
    .describe(about);
}

/** What the pull request is like that proposes desired state (`delivery: pull-request`). */
const pullRequestSchema = schemas/* strictObject */.rej({
    labels: schemas/* array */.YOg(
        schemas/* string */.YjP()
          .max(50)
          .regex(/^[^\p{Cc}\s]([^\p{Cc}]*[^\p{Cc}\s])?$/u, 'expected the name of a label, one line')
          .describe('A label; the forge makes it where it has none of this name.'),
      )
      .max(20)
      .default([])
      .describe('Labels that it gets; those that people give stay.'),
    reviewers: schemas/* array */.YOg(accountOrTeam('An account, or `team:<short name>`.'))
      .max(mostReviewers)
      .default([])
      .describe(
        'Whose review is asked for when it is opened, and again when it proposes something else.',
      ),
    assignees: schemas/* array */.YOg((0,fields/* account */.ct)('An account.'))
      .max(10)
      .default([])
      .describe('Whom it is assigned to.'),
    draft: schemas/* boolean */.zMY()
      .default(false)
      .describe('Whether it is opened as a draft, which a person makes ready.'),
    'auto-merge': schemas/* boolean */.zMY()
      .default(false)
      .describe(
        'Whether the forge merges it by itself as soon as its rules allow that; where it cannot, a person merges it.',
      ),
    'merge-method': schemas/* enum */.k5n(['merge', 'squash', 'rebase'])
      .default('merge')
      .describe('How it is merged.'),
    'merge-approves': schemas/* boolean */.zMY()
      .default(true)
      .describe(
        '`approval.given: ops-pull-request`: whether a merge by somebody who may approve is an approval; else only reviews before it are.',
      ),
    wait: (0,fields/* writtenDuration */.wN)(
      'How long a run waits for the merge; where absent it does not, and a later run goes on.',
    ).exactOptional(),
  })
  .transform(
    ({
      'auto-merge': autoMerge,
      'merge-method': mergeMethod,
      'merge-approves': mergeApproves,
      wait,
      ...rest
    }) => ({
      ...rest,
      autoMerge,
      mergeMethod,
      mergeApproves,
      ...(wait === undefined ? {} : { waitMilliseconds: wait }),
    }),
  )
  .describe('`delivery: pull-request`: what the pull request of the ops repository is like.');
/** The pull request by which desired state is proposed, as the policy asks for it. */
                                                                   

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/tool-pin-schema.js
var tool_pin_schema = __webpack_require__(59666);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/render-schema.js




/** What is asked of the manifests that an overlay renders to: no unknown field, known fields only, nothing. */
const renderValidations = ['strict', 'lenient', 'none']         ;
                                                                  

/** What a resource means that no schema is known of, a custom one for instance. */
const missingSchemaPolicies = ['refused', 'ignored']         ;
                                                                         

/** Whether an overlay may take parts from elsewhere: `pinned` only at a full commit id. */
const remoteBasePolicies = ['refused', 'pinned', 'allowed']         ;
                                                                   

/** The variables that kubeconform fills in. */
const schemaVariables = [
  'Group',
  'ResourceKind',
  'ResourceAPIVersion',
  'KindSuffix',
  'NormalizedKubernetesVersion',
  'StrictSuffix',
];

const schemaLocation            = schemas/* string */.YjP()
  .min(1)
  .max(1024)
  .check((context) => {
    const problem = locationProblem(context.value);
    if (problem === undefined) return;
    context.issues.push({ code: 'custom', input: context.value, message: problem });
  })
  .describe(
    "`default` (kubeconform's own), a URL, or a path in the ops repository; with `{{ .ResourceKind }}`, `{{ .KindSuffix }}` and the other variables of kubeconform.",
  );

function locationProblem(written        )                     {
  if (written === 'default') return undefined;
  const unknown = [...written.matchAll(/\{\{([^}]*)\}\}/g)].find(
    ([, name = '']) => !schemaVariables.includes(name.trim().replace(/^\./, '')),
  );
  if (unknown !== undefined) {
    return `expected one of ${schemaVariables.map((name) => `{{ .${name} }}`).join(', ')}, found ${unknown[0]}`;
  }
  if (/^https?:\/\/[^\s@]+$/.test(written)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) {
    return 'expected http or https, without a user name and password';
  }
  const path = (0,fields/* repositoryPath */.SH)('A path.').safeParse(written);
  if (!path.success)
    return path.error.issues[0]?.message ?? 'expected a path in the ops repository';
  return written.includes('{{') && written.endsWith('.json')
    ? undefined
    : 'expected a file name with variables, such as schemas/{{ .ResourceKind }}{{ .KindSuffix }}.json';
}

/** A version of a tool that the policy pins itself. */
                                    

const overlayPath = (0,fields/* repositoryPath */.SH)('A folder with a kustomization in the ops repository.');

const renderSchema = schemas/* strictObject */.rej({
    path: schemas/* union */.KCZ([overlayPath, schemas/* array */.YOg(overlayPath).min(1).max(20)])
      .describe('The overlay, or the overlays, that this environment applies.'),
    validate: schemas/* enum */.k5n(renderValidations)
      .default('strict')
      .describe(
        'How the rendered manifests are held against their schemas; `strict` refuses unknown fields.',
      ),
    kubernetes: schemas/* string */.YjP()
      .regex(/^\d{1,2}\.\d{1,3}\.\d{1,3}$/, 'expected a version of Kubernetes such as 1.34.0')
      .exactOptional()
      .describe('The version of Kubernetes whose schemas count; the newest where absent.'),
    schemas: schemas/* array */.YOg(schemaLocation)
      .min(1)
      .max(20)
      .default(['default'])
      .describe('Where schemas are, asked in this order.'),
    'missing-schemas': schemas/* enum */.k5n(missingSchemaPolicies)
      .default('refused')
      .describe('What is done with a resource that no schema is found for.'),
    'remote-bases': schemas/* enum */.k5n(remoteBasePolicies)
      .default('refused')
      .describe('Whether an overlay may take parts from outside the ops repository.'),
    timeout: (0,fields/* writtenDuration */.wN)('How long one overlay may take.').prefault('2m'),
    tools: schemas/* strictObject */.rej({
        kustomize: tool_pin_schema/* toolPinSchema */.r.exactOptional(),
        kubeconform: tool_pin_schema/* toolPinSchema */.r.exactOptional(),
      })
      .default({})
      .describe('Versions of the tools, in the place of those that Waybill pins.'),
  })
  .transform(({ path, timeout, ...rest }) => ({
    paths: typeof path === 'string' ? [path] : path,
    validate: rest.validate,
    ...(rest.kubernetes === undefined ? {} : { kubernetes: rest.kubernetes }),
    schemas: rest.schemas,
    missingSchemas: rest['missing-schemas'],
    remoteBases: rest['remote-bases'],
    timeoutMilliseconds: timeout,
    tools: rest.tools,
  }))
  .describe(
    'What is rendered and validated before desired state is written; nothing where absent.',
  );
/** What an environment asks of the manifests that its overlays render to. */
                                                         

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/scan-schema.js
var scan_schema = __webpack_require__(40745);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/policy-schema.js











/** How an environment's desired state is written (design, section 4). */
const deliveryModes = ['direct', 'pull-request', 'host', 'external']         ;
                                                          

/** What a forge can say about the protection of a branch, in our words; each forge adapter translates its own. */
const protectionRules = [
  'pull-request',
  'no-force-push',
  'no-deletion',
  'required-checks',
  'linear-history',
  'signed-commits',
]         ;
                                                              

/** What a push that walked around the branch's rules means for the commits that it brought. */
const bypassPolicies = ['refused', 'refused-if-seen', 'allowed']         ;
                                                           

/**
 * How an approval is given: as a document signed with the approver's own key, as a review of the forge's
 * environment, or as a review of a pull request: the application's own, or the one that writes desired state.
 */
const approvalKinds = ['signed', 'environment', 'pull-request', 'ops-pull-request']         ;
                                                          

/** Whether a run that an administrator let through without a review may deploy. */
const adminBypasses = ['refused', 'allowed']         ;
                                                         

/** The gates that a person may override with a written reason, where the policy lets them. */
const overridableGates = ['freeze', 'hold']         ;
                                                                

/** Whether a person may override a gate with a reason. */
const overridePolicies = ['refused', 'allowed']         ;
                                                               

/** Who starts a rollback when a deployment became active and failed then. */
const rollbackPolicies = ['manual', 'automatic']         ;
                                                               

/** Whether a document of the ledger must be signed to be read. */
const ledgerSignaturePolicies = ['required', 'optional']         ;
                                                                             

const approvalSchema = schemas/* strictObject */.rej({
    required: schemas/* int */.Whr().min(0).max(100).default(1).describe('How many people must approve.'),
    given: schemas/* enum */.k5n(approvalKinds)
      .default('signed')
      .describe(
        "How it is given: `signed`, a document signed with the approver's own key; `environment`, a review of the forge's environment of this name, which takes one; `pull-request`, a review of the application's pull request; `ops-pull-request`, a review of the one that writes desired state.",
      ),
    by: schemas/* array */.YOg(
        (0,fields/* account */.ct)(
          'An approver of the policy (`given: signed`), or else an account of the forge that gives the review.',
        ),
      )
      .min(1)
      .max(1000)
      .exactOptional()
      .describe(
        "Who may approve; where absent all approvers, or, with `given: environment`, whomever the forge's environment lists, or, with a pull request, whoever may write to its repository.",
      ),
    'admin-bypass': schemas/* enum */.k5n(adminBypasses)
      .exactOptional()
      .describe(
        '`given: environment`: whether a run that an administrator of the forge let through without a review may deploy; refused where absent.',
      ),
    'not-author': schemas/* boolean */.zMY()
      .default(true)
      .describe(
        'Whether the author of the commit (of a merge: of what it merged) may not be one of them.',
      ),
    expires: (0,fields/* duration */.p0)('How long an approval is good for.', '7d'),
  })
  .transform(({ 'not-author': notAuthor, 'admin-bypass': adminBypass, expires, ...rest }) => ({
    ...rest,
    ...(adminBypass === undefined ? {} : { adminBypass }),
    notAuthor,
    expiresMilliseconds: expires,
  }))
  .describe('Whose approval is needed before the deployment starts.');

const overridesSchema = schemas/* strictObject */.rej({
    freeze: schemas/* enum */.k5n(overridePolicies)
      .default('refused')
      .describe(
        'A freeze window; refused where absent: a window that a sentence opens holds nobody.',
      ),
    hold: schemas/* enum */.k5n(overridePolicies)
      .default('allowed')
      .describe(
        'The hold on a release that was rolled back; allowed where absent: somebody must be able to release it.',
      ),
  })
  .describe(
    'What a person may override with a written reason; it stands in the plan that approvers see, and in the record.',
  );

const targetSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('http'),
        status: (0,fields/* baseUrl */.pc)(
          'Where whoever runs the environment says what it applied (JSON): lets a wait end early, with the cause.',
        ).exactOptional(),
      })
      .describe('Its HTTP endpoint, and perhaps a status document, is what is known to us.'),
  ])
  .describe('What runs the environment.');
                                                   

const environmentSchema = schemas/* strictObject */.rej({
    name: (0,fields/* name */.UU)('The name of the environment.'),
    from: schemas/* enum */.k5n(['protected', 'any'])
      .default('protected')
      .describe('Which commits may come here: those of the protected branch, or any.'),
    after: schemas/* string */.YjP()
      .min(1)
      .exactOptional()
      .describe(
        'The earlier environment that must have accepted the release; the previous `protected` one where absent; `none`.',
      ),
    url: (0,fields/* baseUrl */.pc)('The base URL for `ready` and `smoke`.'),
    target: targetSchema.prefault({ kind: 'http' }),
    delivery: schemas/* enum */.k5n(deliveryModes).default('direct').describe('How desired state is written.'),
    'pull-request': pullRequestSchema.prefault({}),
    'desired-state': schemas/* array */.YOg(desired_state_schema/* desiredStateFileSchema */.Hy)
      .min(1)
      .max(100)
      .describe('The files that say which images run.'),
    render: renderSchema.exactOptional(),
    migrations: schemas/* enum */.k5n(['before', 'none'])
      .exactOptional()
      .describe(
        'Whether we run the migrator; before the rollout where the application has migrations.',
      ),
    protection: schemas/* strictObject */.rej({
        rules: schemas/* array */.YOg(schemas/* enum */.k5n(protectionRules))
          .exactOptional()
          .describe(
            'The rules that the forge must report; pull-request and no-force-push where absent.',
          ),
        bypass: schemas/* enum */.k5n(bypassPolicies)
          .default('refused-if-seen')
          .describe(
            'What is done with a commit whose push walked around the rules; `refused` also refuses where the forge does not show whether it did.',
          ),
      })
      .prefault({})
      .describe('What must protect the branch.'),
    checks: schemas/* array */.YOg((0,fields/* checkName */.I3)('The name of a check or status, as the forge shows it.'))
      .max(100)
      .default([])
      .describe(
        'The checks that must be green on the commit, or on the tested commit of the same tree that was merged as it.',
      ),
    signature: schemas/* enum */.k5n(['required', 'optional'])
      .default('required')
      .describe('Whether the release must be signed.'),
    approval: approvalSchema.prefault({ required: 0 }),
    scan: scan_schema/* scanPolicySchema */.TF.exactOptional(),
    soak: (0,fields/* writtenDuration */.wN)(
      'How long the release must have been active in the earlier environment before it comes here.',
    ).exactOptional(),
    freeze: schemas/* array */.YOg(freezeWindowSchema)
      .max(50)
      .default([])
      .describe('When nothing is promoted here; a rollback is never stopped.'),
    overrides: overridesSchema.prefault({}),
    rollback: schemas/* enum */.k5n(rollbackPolicies)
      .default('manual')
      .describe('Who takes a deployment back that failed after it wrote desired state.'),
    acceptance: schemas/* enum */.k5n(['automatic', 'manual'])
      .default('automatic')
      .describe('Whether passed checks accept the release, or a person does.'),
  })
  .transform(({ 'desired-state': desiredState, 'pull-request': pullRequest, soak, ...rest }) => ({
    ...rest,
    desiredState,
    pullRequest,
    ...(soak === undefined ? {} : { soakMilliseconds: soak }),
  }))
  .describe('One environment.');

const keyHolderSchema = schemas/* strictObject */.rej({
  name: (0,fields/* name */.UU)('Who it is.'),
  key: (0,public_key/* publicKey */.j)('The public key, PEM.'),
});
/** Someone whose signatures count, and the public key that proves them. */
                                                         

const ledgerSignerSchema = keyHolderSchema.extend({
  environments: schemas/* array */.YOg((0,fields/* name */.UU)('An environment of the policy.'))
    .min(1)
    .max(100)
    .exactOptional()
    .describe('The environments whose records it may sign; all of them where absent.'),
});
/** Someone whose signatures on records of the ledger count, perhaps for some environments only. */
                                                               

const ledgerSchema = schemas/* strictObject */.rej({
    signatures: schemas/* enum */.k5n(ledgerSignaturePolicies)
      .exactOptional()
      .describe(
        'Whether records of the ledger must be signed; required where absent and there are signers.',
      ),
    signers: schemas/* array */.YOg(ledgerSignerSchema)
      .max(1000)
      .exactOptional()
      .describe(
        "Whose signatures on records count; the keys of the policy's `signers` where absent.",
      ),
  })
  .describe('What makes records of the ledger believed.');

const policyFields = {
  environments: schemas/* array */.YOg(environmentSchema).min(1).max(100).describe('The environments, in order.'),
  approvers: schemas/* array */.YOg(keyHolderSchema).max(1000).default([]).describe('Who may approve.'),
  signers: schemas/* array */.YOg(trust_schema/* releaseSignerSchema */.$o)
    .max(1000)
    .default([])
    .describe('Whose signatures on releases count: keys, and workflows that sign without one.'),
  ledger: ledgerSchema.prefault({}),
  tested: testedSchema.exactOptional(),
  workflows: schemas/* array */.YOg((0,fields/* ownerAndName */.uD)('A repository of the forge, `owner/name`.'))
    .min(1)
    .max(100)
    .exactOptional()
    .describe(
      "The repositories whose reusable workflows may promote, beside the application's own; where absent, any that is not a fork.",
    ),
};

/** The policy inside waybill.yaml. */
const embeddedPolicySchema = schemas/* strictObject */.rej(policyFields)
  .describe('The policy; used where the ops repository has no waybill-policy.yaml.');

/** The policy as a file of its own. */
const policyFileSchema = schemas/* strictObject */.rej({ version: schemas/* literal */.euz(1).describe('The version of this format.'), ...policyFields })
  .describe('The policy: environments, gates, approvers and signers.');

/** The policy as written: defaults filled in, references not resolved yet. */
                                                                  
                                                             

/** One environment with everything resolved. */
                                                                                                    
                                                                   
                          
                        
                                              
                                  
    
                      
                              
                                 
       
                                                                                                                
                                                                   
       
                                   
                                                 
                                      
                                
                                         
    
 

/** Environments in order, and who may approve and sign. */
                         
                                                
                                           
                                             
                                                   
                    
                                               
                                              
    
                                                                                                   
                                 
                                                                                                                      
                                         
 


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

/***/ 52407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ publicKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69545);



/** The kinds of key whose signatures we check. */
const keyTypes = ['ed25519', 'ec'];

/** A public key, PEM. What is wrong with it is said without showing it: it might be a private one. */
function publicKey(about        )                            {
  return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .max(16_384)
    .check((context) => {
      const problem = keyProblem(context.value);
      if (problem !== undefined)
        context.issues.push({ code: 'custom', input: '', message: problem });
    })
    .transform((pem) => `${pem.trim()}\n`)
    .describe(about);
}

function keyProblem(pem        )                     {
  if (pem.includes('PRIVATE KEY')) {
    return 'expected a public key, found a PRIVATE one: take it out of the repository and its history, and replace it';
  }
  if (!pem.includes('-----BEGIN PUBLIC KEY-----'))
    return 'expected a public key in PEM (-----BEGIN PUBLIC KEY-----)';
  try {
    const type = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem).asymmetricKeyType ?? 'unknown';
    return keyTypes.includes(type)
      ? undefined
      : `expected an ed25519 or elliptic-curve key, found ${type}`;
  } catch {
    return 'expected a public key in PEM, found one that cannot be read';
  }
}


/***/ }),

/***/ 40745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TF: () => (/* binding */ scanPolicySchema),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   lr: () => (/* binding */ sbomSchema),
/* harmony export */   tb: () => (/* binding */ scanSchema)
/* harmony export */ });
/* unused harmony export sbomFormats */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);
/* harmony import */ var _tool_pin_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59666);




/** How bad a vulnerability is, the worst first; a scanner also finds some that it cannot tell (`unknown`). */
const severities = ['critical', 'high', 'medium', 'low']         ;
                                                   

/** The formats in which a bill of materials is written, the one that scanners read first. */
const sbomFormats = ['cyclonedx', 'spdx']         ;
                                                      

const blocked = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(severities))
  .min(1)
  .max(severities.length)
  .describe('The severities of which no vulnerability may be known.');

const unknownSeverity = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['blocked', 'allowed'])
  .describe('What is done with a vulnerability whose severity the scanner cannot tell.');

const onlyFixable = zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
  .describe('Whether a vulnerability counts only where a version is known that fixes it.');

/** What an environment of the policy asks of the scan of a release. */
const scanPolicySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    block: blocked,
    unknown: unknownSeverity.default('blocked'),
    'only-fixable': onlyFixable.exactOptional(),
    waivers: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['accepted', 'refused'])
      .exactOptional()
      .describe(
        "Whether the application's waivers and VEX documents count here; accepted where absent.",
      ),
    'max-age': (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenDuration */ .wN)('How old the scan may be; any age where absent.').exactOptional(),
    'max-database-age': (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenDuration */ .wN)(
      'How old the database of vulnerabilities may be that the scan knew; any age where absent.',
    ).exactOptional(),
  })
  .transform(({ block, unknown, waivers, ...rest }) => ({
    block,
    unknown,
    ...(rest['only-fixable'] === undefined ? {} : { onlyFixable: rest['only-fixable'] }),
    ...(waivers === undefined ? {} : { waivers }),
    ...(rest['max-age'] === undefined ? {} : { maxAgeMilliseconds: rest['max-age'] }),
    ...(rest['max-database-age'] === undefined
      ? {}
      : { maxDatabaseAgeMilliseconds: rest['max-database-age'] }),
  }))
  .describe('What the vulnerability scan of the release must say; not asked where absent.');
/** What is asked of the scan of a release. */
                                                           

const sbomSourceSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
  zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
      'npm-lockfile': (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('The package-lock.json of what the image holds.'),
      development: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(false)
        .describe('Whether packages that only development needs are in the image too.'),
    })
    .transform((written) => ({
      kind: 'npm-lockfile'         ,
      path: written['npm-lockfile'],
      development: written.development,
    })),
  zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
      files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('A bill of materials: CycloneDX or SPDX, as JSON.'))
        .min(1)
        .max(sbomFormats.length)
        .describe('Bills of materials that something else wrote, at most one of each format.'),
    })
    .transform(({ files }) => ({ kind: 'files'         , paths: files })),
]);
/** Where the bill of materials of an image comes from. */
                                                                                       

const sbomSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    formats: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(sbomFormats))
      .min(1)
      .max(sbomFormats.length)
      .default([...sbomFormats])
      .describe('The formats in which it is made and attached.'),
    empty: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['refused', 'allowed'])
      .default('refused')
      .describe('What is done where no package is found.'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('An image of the release.'), sbomSourceSchema)
      .default({})
      .describe('Images whose bill of materials syft does not make of the pushed image.'),
    timeout: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('How long syft may take for one image.', '10m'),
    syft: _tool_pin_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .toolPinSchema */ .r.exactOptional(),
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }))
  .describe('A bill of materials for each image; none where absent.');
/** How the bills of materials of a release are made. */
                                                     

const databaseSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    update: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
      .default(true)
      .describe("Whether grype looks for a newer database first; false: the cache's as it is."),
    url: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .baseUrl */ .pc)('Where grype gets its database, in the place of its own.').exactOptional(),
  })
  .describe('The database of vulnerabilities.');

const scanSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    block: blocked.default(['critical', 'high']),
    unknown: unknownSeverity.default('allowed'),
    'only-fixable': onlyFixable.default(false),
    waivers: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)(
      'A file of waivers: findings that are accepted for a time, with reason, owner and end.',
    ).exactOptional(),
    vex: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('An OpenVEX document.'))
      .max(50)
      .default([])
      .describe('OpenVEX documents that say which findings do not affect the application.'),
    reports: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('An image of the release.'),
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)('The report of a scanner: JSON of grype or trivy, or SARIF.'),
      )
      .default({})
      .describe('Images that another scanner has scanned; grype scans the others.'),
    'max-database-age': (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenDuration */ .wN)(
      'How old the database of vulnerabilities may be; 5d where grype runs here, any age for a given report.',
    ).exactOptional(),
    database: databaseSchema.prefault({}),
    timeout: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('How long grype may take for one image.', '10m'),
    grype: _tool_pin_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .toolPinSchema */ .r.exactOptional(),
  })
  .transform(({ timeout, ...rest }) => ({
    block: rest.block,
    unknown: rest.unknown,
    onlyFixable: rest['only-fixable'],
    ...(rest.waivers === undefined ? {} : { waivers: rest.waivers }),
    vex: rest.vex,
    reports: rest.reports,
    ...(rest['max-database-age'] === undefined
      ? {}
      : { maxDatabaseAgeMilliseconds: rest['max-database-age'] }),
    database: rest.database,
    timeoutMilliseconds: timeout,
    ...(rest.grype === undefined ? {} : { grype: rest.grype }),
  }))
  .describe('The vulnerability scan of each image; none where absent.');
/** How the images of a release are scanned, and what fails the release. */
                                                     


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



/**
 * A rule for further tags of a release, as docker/metadata-action writes it: `type=semver,pattern={{version}}`.
 * Its README is where types, attributes and their meaning come from. What it does by itself and we do not:
 * `latest` is never added, it has to be written (`type=raw,value=latest`).
 */
                       
                                                                                                                    
                          
                          
                          
     
                                                                                  
     
                             
                               
                             
                              
     
                                                              
                                                    
                                                               
                                                       
  

                                              

/** The attributes of each type, beside those that every rule has. */
const attributesOf                                                       = {
  semver: ['pattern', 'value'],
  match: ['pattern', 'group', 'value'],
  ref: ['event'],
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
      type === 'semver' && key === 'pattern' ? versionExpressions : tagExpressions;
    for (const [, name = ''] of value.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)) {
      if (!known.includes(name)) return `"{{${name}}}" is not known here${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(name, known)}`;
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
      return pattern === ''
        ? 'type=semver needs "pattern", such as pattern={{version}}'
        : { ...common, type, pattern, ...given };
    case 'match':
      return matchRule(pattern, get('group') ?? '0', { ...common, ...given });
    case 'ref': {
      const event = get('event');
      return event === 'branch' || event === 'tag'
        ? { ...common, type, event }
        : 'type=ref needs event=branch or event=tag; a release has no pull request';
    }
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

/***/ 59666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ toolPinSchema)
/* harmony export */ });
/* unused harmony export toolPlatforms */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);


/** The platforms for which the tools are released in a form that we unpack. */
const toolPlatforms = [
  'linux-amd64',
  'linux-arm64',
  'darwin-amd64',
  'darwin-arm64',
]         ;

const toolPinSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
      .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'expected a version such as 5.8.2')
      .describe('The exact version.'),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .partialRecord */ .jgl(
        zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(toolPlatforms),
        zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 lower case hexadecimal digits'),
      )
      .describe("The checksum of the project's release archive, by platform."),
  })
  .describe('Another version than the one that Waybill pins.');
/** A version of a tool that the policy or waybill.yaml pins itself. */
                                                     


/***/ }),

/***/ 11770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ releaseSignerSchema),
/* harmony export */   uz: () => (/* binding */ keyHoldersOf)
/* harmony export */ });
/* unused harmony exports evidencePolicies, runnerEnvironments, publicGoodPolicies */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21664);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);
/* harmony import */ var _public_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52407);




/** Whether a kind of evidence must stand beside a signature. */
const evidencePolicies = ['required', 'optional']         ;
                                                               

/** Where a run worked, in the words of the certificate. */
const runnerEnvironments = ['github-hosted', 'self-hosted']         ;
                                                                    

/** Whether a private repository's signature in the public-good instance counts. */
const publicGoodPolicies = ['refused', 'allowed']         ;
                                                                   

function matching(pattern        , expected        , about        )            {
  return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1024).regex(pattern, expected).describe(about);
}

const forgeId = (about        )            =>
  matching(/^[0-9]{1,20}$/, "expected the forge's number, in quotes", about);

/** A file in the ops repository: relative, and never out of it. */
const repositoryFile = (about        )            =>
  matching(
    /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\0]+$/,
    'expected the path of a file in the ops repository',
    about,
  );

const trustSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    root: repositoryFile(
      'The file in the ops repository that names the certificate authorities, logs and timestamp authorities (a sigstore trusted root, JSON).',
    ),
    log: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(evidencePolicies)
      .default('required')
      .describe('Whether the signature must be in a transparency log that the root names.'),
    timestamp: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(evidencePolicies)
      .default('optional')
      .describe('Whether a timestamp authority that the root names must have signed the time.'),
    'certificate-log': zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(evidencePolicies)
      .default('required')
      .describe('Whether the certificate must be in a certificate log that the root names.'),
    private: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(publicGoodPolicies)
      .default('refused')
      .describe(
        'Whether a private repository may sign with the public-good instance, which publishes its name, workflow and commit.',
      ),
  })
  .transform(({ root, 'certificate-log': certificateLog, private: privateSource, ...rest }) => ({
    ...rest,
    certificateLog,
    privateSource,
    /** The file, and what it holds: whoever reads the policy from the ops repository reads the file too. */
    root: { file: root, text: undefined                       },
  }))
  .describe('What makes the certificate believed.');

const keylessSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    issuer: matching(
      /^https:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$|^http:\/\/127\.0\.0\.1(?::[0-9]+)?(?:\/[^\s?#]*)?$/,
      'expected the https URL of an OIDC issuer',
      'Who issued the token for which the certificate was given.',
    ),
    'repository-id': forgeId(
      "The number of the application's repository: its name can be taken by another one.",
    ),
    'owner-id': forgeId('The number of whoever owns it.'),
    workflows: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
        matching(
          /^https?:\/\/[^\s@*]+@refs\/(?:heads\/[^\s@*]+|tags\/[^\s@*]*\*?)$/,
          'expected https://host/owner/name/path@refs/heads/… or @refs/tags/…, perhaps with a `*` at the end of a tag',
          'A workflow at its ref.',
        ),
      )
      .min(1)
      .max(100)
      .describe(
        'The workflows that may sign, each as `https://host/owner/name/.github/workflows/file.yml@refs/…`.',
      ),
    'signer-digests': zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(matching(/^[0-9a-f]{40}$/, 'expected a commit of 40 digits', 'A commit.'))
      .min(1)
      .max(1000)
      .exactOptional()
      .describe('The commits of those workflows that count; any of their refs where absent.'),
    refs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
        matching(
          /^refs\/(?:heads\/[^\s*]+|tags\/[^\s*]*\*?)$/,
          'expected refs/heads/… or refs/tags/…, perhaps with a `*` at the end of a tag',
          'A ref.',
        ),
      )
      .min(1)
      .max(100)
      .describe('The refs whose runs may sign: the protected branch, or tags that stand on it.'),
    triggers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(matching(/^[a-z_]{1,64}$/, 'expected the name of an event', 'An event.'))
      .min(1)
      .max(32)
      .describe('The events whose runs may sign, as the forge names them.'),
    runner: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(runnerEnvironments)
      .exactOptional()
      .describe('Where the run must have worked; anywhere where absent.'),
    trust: trustSchema,
  })
  .transform(
    ({
      'repository-id': repositoryId,
      'owner-id': ownerId,
      'signer-digests': signerDigests,
      ...rest
    }) => ({
      ...rest,
      repositoryId,
      ownerId,
      ...(signerDigests === undefined ? {} : { signerDigests }),
    }),
  )
  .describe('A workflow that signs with certificates of its runs.');
/** Which certificates count, and what makes them believed. */
                                                             

/** One entry of `signers`: a key, or a workflow. */
const releaseSignerSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)('Who it is.'),
    key: (0,_public_key_js__WEBPACK_IMPORTED_MODULE_2__/* .publicKey */ .j)('The public key, PEM.').exactOptional(),
    keyless: keylessSchema.exactOptional(),
  })
  .transform((written, context)                => {
    const { name: who, key, keyless } = written;
    if (key !== undefined && keyless === undefined) return { name: who, key };
    if (keyless !== undefined && key === undefined) return { name: who, keyless };
    context.issues.push({
      code: 'custom',
      input: '',
      message: 'expected either "key" or "keyless": a signer is one or the other',
    });
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
  });
/** A workflow whose certificates count. */
                                
                        
                                    
 
/** Someone whose signatures on releases count. */
                                                                                            

/**
 * @param signers the signers of a policy
 * @returns those that have a key: nobody else signs the ledger's records
 */
function keyHoldersOf(
  signers                          ,
)                                                    {
  return signers.filter((signer) => 'key' in signer);
}


/***/ })

};
