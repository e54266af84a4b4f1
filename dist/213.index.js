export const id = 213;
export const ids = [213];
export const modules = {

/***/ 5765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9985);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3219);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3864);
/* harmony import */ var _waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7389);
/* harmony import */ var _waybill_stage_steps_check_promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);




                                                  

/** Asks every gate; plan, hash and answers are outputs also when one refuses. */
async function run(given                              )                         {
  const { inputs, context, progress } = given;
  const { environment, kind, target, reason } = inputs;
  const commit = inputs.commit ?? context.commit;
  given.output('allowed', 'false');
  const check = await (0,_waybill_stage_steps_check_promotion__WEBPACK_IMPORTED_MODULE_0__/* .checkStep */ .b)((0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)((0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .connectionSettings */ .Q)(given)), {
    environment,
    kind,
    commit,
    target,
    reason,
  });
  given.output('allowed', String(check.allowed));
  given.output('commit', check.plan?.commit ?? commit);
  given.output('gates', JSON.stringify(check.gates));
  if (check.plan !== undefined) given.output('plan', JSON.stringify(check.plan));
  if (check.hash !== undefined) given.output('plan-hash', check.hash);
  given.summarize([{ kind: 'markdown', markdown: (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_3__/* .renderPlanMarkdown */ .d$)(check) }]);
  for (const gate of check.gates) {
    const mark = 'skipped' in gate ? '–' : gate.allowed ? '✓' : '✗';
    progress.detail(`${mark} ${gate.gate}: ${'skipped' in gate ? gate.skipped : gate.message}`);
  }
  const refusal = (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(check);
  if (refusal !== undefined) throw refusal;
  return {
    decision: check.nothingToDo ? 'unchanged' : 'done',
    message: `${environment} may ${kind === 'rollback' ? 'roll back to' : 'get'} ${(check.plan?.commit ?? commit).slice(0, 12)}; plan ${check.hash ?? ''}.`,
    facts: { planHash: check.hash ?? null, nothingToDo: check.nothingToDo },
  };
}


/***/ }),

/***/ 9985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ connectionSettings)
/* harmony export */ });
                                            
                                                                             
                                               
                                                 

/** The inputs of `connectionInputs`, parsed. */
                                   
                          
                                              
                                                        
                                                   
                                                
                                           
                                        
                                                   
                                                   
 

/**
 * @param run the action's run, whose inputs include `connectionInputs`
 * @returns how the systems of the deployment are reached; what was not given is absent
 */
function connectionSettings(
  run                                                   
                                      
                                 
   ,
)                     {
  const { inputs, context } = run;
  const optional = {
    applicationToken: inputs['application-token'],
    opsRepository: inputs['ops-repository'],
    opsToken: inputs['ops-token'],
    registry: inputs.registry,
    registryUsername: inputs['registry-username'],
    registryPassword: inputs['registry-password'],
  };
  return {
    config: inputs.config,
    forge: inputs.forge,
    applicationRepository:
      inputs['application-repository'] ?? `${context.serverUrl}/${context.repository}`,
    ...withoutUndefined(optional),
    temporaryFolder: context.temporaryFolder,
    owner: context.owner,
    signal: run.signal,
    progress: run.progress,
  };
}

/** What an optional property may be when the key is absent instead of undefined. */
                                                                

function withoutUndefined                  (value   )             {
  const present             = {};
  for (const key of Object.keys(value)               ) {
    const item = value[key];
    if (item !== undefined) present[key] = item                                  ;
  }
  return present;
}


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
}                              ;

/** Makes the errors of `gate`. */
const gateError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(gateErrorCodes);


/***/ }),

/***/ 2553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ opsHead),
/* harmony export */   T4: () => (/* binding */ readPolicy)
/* harmony export */ });
/* unused harmony export policyFile */
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3216);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8894);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6645);
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


/***/ }),

/***/ 3219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ renderPlanText),
/* harmony export */   d$: () => (/* binding */ renderPlanMarkdown)
/* harmony export */ });
/* unused harmony export renderPlanJson */
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2008);

                                            
                                                     

                                                                                    

/**
 * @param check what came out
 * @returns plan and gates as text for a terminal or a log, without colours
 */
function renderPlanText(check       )         {
  const width = Math.max(...check.gates.map(({ gate }) => gate.length), 0);
  const gates = check.gates.flatMap((result) => {
    const head = `  ${verdictOf(result).padEnd(8)} ${result.gate.padEnd(width)}  ${sentenceOf(result)}`;
    return (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(result) ? [head, `  ${' '.repeat(9 + width)}  → ${result.remedy}`] : [head];
  });
  return [...planLines(check), '', 'Gates', ...gates, '', conclusionOf(check)].join('\n');
}

/**
 * @param check what came out
 * @returns plan and gates as Markdown for a step summary or a pull request; values of users are escaped
 */
function renderPlanMarkdown(check       )         {
  const { plan, gates } = check;
  const gateRows = gates.map(
    (result) =>
      `| ${result.gate} | ${verdictOf(result)} | ${cell(sentenceOf(result))}${(0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(result) ? `<br>→ ${cell(result.remedy)}` : ''} |`,
  );
  return [
    ...(plan === undefined ? [] : planTable(plan, check.hash ?? '')),
    '| gate | | |',
    '|---|---|---|',
    ...gateRows,
    '',
    `**${cell(conclusionOf(check))}**`,
    '',
  ].join('\n');
}

/**
 * @param check what came out
 * @returns plan and gates as one JSON value, for outputs and machines
 */
function renderPlanJson(check       )         {
  const { plan, hash, gates, allowed, nothingToDo } = check;
  return JSON.stringify({ plan: plan ?? null, hash: hash ?? null, allowed, nothingToDo, gates });
}

function planLines({ plan, hash }       )           {
  if (plan === undefined) return ['No plan: too little is known.'];
  const changed = plan.changes.filter(({ before, after }) => before !== after);
  return [
    `${plan.kind === 'promote' ? 'Promote' : 'Roll back'} ${plan.application} in ${plan.environment}`,
    `  plan      ${hash ?? ''}`,
    `  commit    ${plan.commit}`,
    `  now       ${plan.current === null ? 'nothing is recorded' : `${plan.current.commit} (${plan.current.deployment})`}`,
    ...(plan.undoes === null ? [] : [`  undoes    ${plan.undoes}`]),
    `  delivery  ${plan.delivery}`,
    `  migrate   ${migrationsOf(plan)}`,
    ...plan.images.map(
      ({ name, repository, tag, digest }) => `  image     ${name}: ${repository}:${tag}@${digest}`,
    ),
    ...(changed.length === 0
      ? ['  changes   none: desired state says so already']
      : changed.flatMap(changeLines)),
  ];
}

function changeLines({ file, selector, before, after }               )           {
  return [`  ${file} · ${selector}`, `    - ${before ?? '(nothing)'}`, `    + ${after}`];
}

function planTable(plan      , hash        )           {
  const changed = plan.changes.filter(({ before, after }) => before !== after);
  const rows                     = [
    ['plan', code(hash)],
    ['commit', code(plan.commit)],
    [
      'now',
      plan.current === null
        ? 'nothing is recorded'
        : `${code(plan.current.commit)} (${code(plan.current.deployment)})`,
    ],
    ...(plan.undoes === null ? [] : [['undoes', code(plan.undoes)]                    ]),
    ['migrations', cell(migrationsOf(plan))],
    ...plan.images.map(({ name, digest })                   => [
      `image ${cell(name)}`,
      code(digest),
    ]),
  ];
  const verb = plan.kind === 'promote' ? 'Promote' : 'Roll back';
  return [
    `### ${verb} ${cell(plan.application)} · ${cell(plan.environment)}`,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
    ...(changed.length === 0 ? [] : ['| file | key | from | to |', '|---|---|---|---|']),
    ...changed.map(
      ({ file, selector, before, after }) =>
        `| ${code(file)} | ${code(selector)} | ${before === null ? '–' : code(before)} | ${code(after)} |`,
    ),
    ...(changed.length === 0 ? [] : ['']),
  ];
}

function migrationsOf({ migrations: { run, from, to } }      )         {
  if (run === 'none') return 'none';
  return `before desired state, from ${from ?? 'a version that no record names'} to ${to ?? 'what the migrator brings'}`;
}

function verdictOf(result            )         {
  if ('skipped' in result) return 'skipped';
  return result.allowed ? 'allowed' : 'refused';
}

function sentenceOf(result            )         {
  if ('skipped' in result) return result.skipped;
  return result.allowed ? result.message : `${result.code}: ${result.message}`;
}

function conclusionOf({ gates, allowed, nothingToDo }       )         {
  const refused = gates.filter(_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0).length;
  if (allowed && nothingToDo) return 'Nothing to do: the environment runs this release already.';
  if (allowed) return 'Every gate allows it.';
  return refused === 0
    ? 'Refused: too little is known.'
    : `Refused by ${String(refused)} of ${String(gates.length)} gates.`;
}

/** Text in a table's cell: nothing of it is markup, and it stays on its line. */
function cell(text        )         {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#!|~]/g, String.raw`\$&`)
    .replace(/\s+/g, ' ')
    .trim();
}

/** A value as code: in HTML, because a code span ends at its first backtick. */
function code(text        )         {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[|`*_[\]\\~]/g, (character) => `&#${String(character.charCodeAt(0))};`)
    .replace(/\s+/g, ' ');
  return `<code>${escaped}</code>`;
}


/***/ }),

/***/ 7268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkStep)
/* harmony export */ });
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3864);
/* harmony import */ var _gate_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7094);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4815);

                                                     



/**
 * Asks every gate, and changes nothing: an early refusal before the environment's job, never the boundary.
 * @param connections the systems of the deployment; reading is enough
 * @param question environment, commit or rollback target
 * @returns the plan, its hash, and what every gate says
 */
async function checkStep(
  connections             ,
  question              ,
)                     {
  const ledger = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q)(connections);
  const ports = await (0,_gate_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .gatePorts */ .o)(connections, ledger);
  return await (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_2__/* .checkPromotion */ .KO)(ports, await (0,_gate_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .gateRequest */ .t)(connections, question));
}


/***/ })

};
