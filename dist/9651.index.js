export const id = 9651;
export const ids = [9651];
export const modules = {

/***/ 99651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ heldDeployment),
/* harmony export */   b: () => (/* binding */ deploymentContext)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78894);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15363);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35602);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44117);
/* harmony import */ var _ledger_claims_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39921);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86188);
/* harmony import */ var _policy_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99623);
/* harmony import */ var _released_description_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15714);



                                                    






/** What every step of a deployment knows: the environment by the policy of now, the release by the ledger. */
                                    
                                    
                          
                                                  
                              
                          
                                    
                                                                                                             
                                     
                            
                                     
                                  
 

/**
 * Reads what a step of a deployment needs. Policy and names come from the ops repository or the protected
 * branch, the release from the ledger, and only checks and build facts from the deployed commit.
 * @param connections the systems of the deployment
 * @param environmentName the environment
 * @param commit the deployed commit
 * @throws ENVIRONMENT_UNKNOWN, RELEASE_NOT_FOUND, RELEASE_UNDESCRIBED, and what reading throws
 */
async function deploymentContext(
  connections             ,
  environmentName        ,
  commit           ,
)                             {
  const opened = (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectLedger */ .Q9)(connections);
  const [ledger, { policy }, described, { seen, record }] = await Promise.all([
    opened,
    (0,_policy_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connectPolicy */ .V)(connections),
    (0,_released_description_js__WEBPACK_IMPORTED_MODULE_2__/* .describedInRepository */ .bQ)(connections, commit),
    opened.then(async (it) => {
      const now = await it.now();
      return { seen: now, record: await now.release(commit) };
    }),
  ]);
  const environment = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(policy, environmentName);
  const claim = (0,_ledger_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimIn */ .aY)(record);
  if (claim === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_NOT_FOUND', {
      message: `Expected a release of commit ${commit} in the ledger, found none.`,
      remedy: 'Run the release stage for this commit first.',
      facts: { commit },
    });
  }
  const release = _waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .releaseSchema */ .By.parse({
    application: ledger.application,
    commit,
    images: claim.images,
  });
  const config = described ?? (await (0,_released_description_js__WEBPACK_IMPORTED_MODULE_2__/* .describedByWaybill */ .v7)(connections, release, policy));
  return {
    connections,
    ledger,
    seen,
    policy,
    environment,
    config,
    release,
    values: valuesOf(release, environment, claim.testedAs ?? commit),
  };
}

/** A process says the commit for which its image was built: of what was tested before a merge, that is not the merge. */
function valuesOf(release         , environment             , built           )                 {
  return {
    commit: built,
    'short-commit': built.slice(0, 12),
    tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .releaseTag */ .aF)(built),
    application: release.application,
    environment: environment.name,
    url: environment.url,
    ...Object.fromEntries(release.images.map(({ name, digest }) => [`digest:${name}`, digest])),
  };
}

/** A deployment that this run may act for, and the fence that every effect asks. */
                                 
                                    
                                                                                                            
                                        
                                      
 

/**
 * Reads the deployment that record-deployment started.
 * @param context what the step knows
 * @param id the deployment's id
 * @param from the ledger as it is now, or as the step saw it when it began: the fence asks again in any case
 * @throws DEPLOYMENT_NOT_FOUND, DEPLOYMENT_MISMATCH
 */
async function heldDeployment(
  context                   ,
  id        ,
  from               = context.ledger,
)                          {
  const { ledger, environment, release } = context;
  const [record, lock] = await Promise.all([from.deployment(id), from.lock(environment.name)]);
  if (record === undefined) throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentNotFound */ .lA)(id);
  if (record.environment !== environment.name || record.commit !== release.commit) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_MISMATCH', {
      message: `Expected the deployment ${id} to bring ${release.commit} to ${environment.name}; it brings ${record.commit} to ${record.environment}.`,
      remedy: 'Give every step of a job the same environment, commit and deployment.',
      facts: { deployment: id, environment: record.environment, commit: record.commit },
    });
  }
  const held =
    lock?.deployment === id && (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_7__/* .sameOwner */ .s0)(lock.owner, context.connections.settings.owner)
      ? lock
      : undefined;
  return {
    record,
    lock: held,
    fence:
      held === undefined ? () => Promise.reject(notHeld(id, environment.name)) : ledger.fence(held),
  };
}

function notHeld(id        , environment        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DEPLOYMENT_NOT_HELD', {
    message: `Expected this run to hold the lock of ${environment} for the deployment ${id}; it does not.`,
    remedy:
      'Start the promotion again: record-deployment takes the lock and goes on from where things stand.',
    facts: { deployment: id, environment },
  });
}


/***/ }),

/***/ 39921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ recordedOutcome),
/* harmony export */   aY: () => (/* binding */ claimIn),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   z7: () => (/* binding */ ledgerClaims)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43509);
/* harmony import */ var _waybill_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54152);

                                                                                    


/** A record is read at every look; a build that took more than these is described by its own papers. */
const mostMaterials = 200;

/**
 * The claims of releases, kept in the ledger (design, law 1): what publishing asks and records.
 * @param opened the application's ledger, which may still be on its way
 */
function ledgerClaims(opened                          )            {
  return {
    find: async (commit) => claimIn(await (await opened).release(commit)),
    start: async (commit, engine) => {
      await (await opened).startRelease(commit, engine);
    },
    claim: async (commit, { engine, images, tested }) => {
      const built = {
        engine,
        images: images.map(({ image: { name, repository, digest, mediaType, size } }) => ({
          name,
          repository,
          digest,
          mediaType,
          size,
        })),
        ...contentsIn(images),
        ...(tested === undefined ? {} : { tested: testedIn(tested) }),
      };
      const signed = {
        images: images.map(({ image, signature }) => ({
          name: image.name,
          digest: image.digest,
          signatures: [signature.signatureDigest],
          identity: signature.identity,
        })),
      };
      const { won, record } = await (await opened).claim(commit, built, signed);
      const claim = claimIn(record);
      if (claim === undefined) throw new TypeError('a claim was made and is not in its record');
      return { won, claim };
    },
    published: async (commit, tags) => {
      await (await opened).recordPublished(commit, { tags: [...tags] });
    },
    failed: async (commit, reaching, error) => {
      await (await opened).recordReleaseFailed(commit, { reaching, ...outcomeOf(error) });
    },
  };
}

/**
 * @param record a release's record
 * @returns its claim, or undefined where nothing is claimed yet
 */
function claimIn(record                           )                    {
  const claimed = record === undefined ? undefined : (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'claimed');
  if (record === undefined || claimed === undefined) return undefined;
  const { tested, contents } = (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_0__/* .releaseEvidence */ .Z3)(record, 'built') ?? {};
  return {
    ...(contents === undefined
      ? {}
      : { contents: new Map(contents.map(({ name, ...rest }) => [name, rest])) }),
    ...(tested === undefined ? {} : { testedAs: tested.commit }),
    commit: record.commit,
    images: claimed.images.map((image) => ({ ...image, tag: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .releaseTag */ .aF)(record.commit) })),
    published: (0,_waybill_ledger__WEBPACK_IMPORTED_MODULE_2__/* .phasesOf */ .I$)(record).includes('published'),
  };
}

/** What images are made of, as far as that is known. */
function contentsIn(images                        )                                 {
  const known = images.flatMap(({ image: { name }, contents })                  =>
    contents === undefined
      ? []
      : [
          {
            name,
            platforms: contents.platforms.map((it) => ({ ...it, layers: [...it.layers] })),
            materials: contents.materials.slice(0, mostMaterials),
          },
        ],
  );
  return known.length === 0 ? {} : { contents: known };
}

/** As records hold it: the images are the claim's own. */
function testedIn({ commit, tree, signers, checks }               )         {
  return { commit, tree, signers: [...signers], checks: [...checks] };
}

/**
 * @param error what ended an attempt
 * @returns it in the form that records hold: bounded, so that no tool's output can make a record that is refused
 */
function outcomeOf(error         )          {
  if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error)) {
    return {
      code: 'INTERNAL',
      message: bounded((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error), 4000),
      remedy: 'Run it again; if it stays so, report it as a fault of Waybill.',
      facts: {},
    };
  }
  return recordedOutcome(error);
}

/**
 * @param outcome an error, or a result that was handed from one step to the next
 * @returns it in the form that records hold: bounded, so that no tool's output can make a record that is refused
 */
function recordedOutcome(outcome   
                        
                           
                          
                        
 )          {
  const facts = Object.entries(outcome.facts)
    .slice(0, 50)
    .map(([key, value])                                     => [
      key.slice(0, 100),
      typeof value === 'string'
        ? value.slice(0, 4000)
        : typeof value === 'object' && value !== null
          ? value.slice(0, 50).map((item) => item.slice(0, 1000))
          : // JSON has no such numbers, and a failure must be recorded whatever its facts are.
            typeof value === 'number' && !Number.isFinite(value)
            ? String(value)
            : value,
    ]);
  return {
    code: outcome.code,
    message: bounded(outcome.message, 4000),
    remedy: bounded(outcome.remedy, 4000),
    facts: Object.fromEntries(facts),
  };
}

function bounded(text        , length        )         {
  return text === '' ? '(nothing was said)' : text.slice(0, length);
}


/***/ }),

/***/ 99623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ connectPolicy)
});

// EXTERNAL MODULE: ./node_modules/@waybill/config/src/nearest.js
var nearest = __webpack_require__(53396);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/origin.js
var src_origin = __webpack_require__(39118);
// EXTERNAL MODULE: ./node_modules/@waybill/config/src/problem.js
var problem = __webpack_require__(44021);
;// CONCATENATED MODULE: ./node_modules/@waybill/config/src/policy-fit.js
                                                                 
                                               


                                                              

                                             

/**
 * Checks what only both together can tell: that desired state names images of the application and all that
 * run, that a rollout can be proved, and that a signature that is required can be checked.
 * @param policy the policy that counts
 * @param config the application that is deployed
 * @throws POLICY_DOES_NOT_FIT with all problems; line and column are those of the policy
 */
function checkPolicyFits(policy        , config                   )       {
  const problems = policy.environments.flatMap((environment, index) => [
    ...imageProblems(environment, config, ['environments', index, 'desired-state']),
    ...proofProblems(environment, config, ['environments', index]),
    ...signatureProblems(policy, environment, ['environments', index]),
    ...migrationProblems(environment, config, ['environments', index, 'migrations']),
  ]);
  if (problems.length === 0) return;
  const origin = (0,src_origin/* originOf */.y)(policy);
  const located = problems.map(({ path, part, message }) => {
    const place = origin?.source.locate([...origin.path, ...path], part) ?? { line: 1, column: 1 };
    return { ...place, message };
  });
  throw (0,problem/* invalid */.G)(origin?.source.file ?? 'the policy', located, 'POLICY_DOES_NOT_FIT');
}

function imageProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  const names = config.images.map((image) => image.name);
  return environment.desiredState.flatMap((entry, index) =>
    Object.keys(entry.images)
      .filter((image) => !names.includes(image))
      .map((image)              => ({
        path: [...path, index, 'images', image],
        part: 'key',
        message: `the application "${config.application}" has no image "${image}"${(0,nearest/* suggestion */.h)(image, names)}`,
      })),
  );
}

/**
 * Law 6: an endpoint that only says "ready" may be the old process. It holds for the target kind `http`, the only
 * one so far; a kind whose controller tells the target revision does not need it.
 */
function proofProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  if (config.ready?.identity !== undefined) return [];
  const lacking = config.ready === undefined ? '"ready"' : '"ready.identity"';
  const message = `"${environment.name}" is known by its HTTP endpoint only, so waybill.yaml needs ${lacking}: else an old process that answers well would pass`;
  return [{ path: [...path, 'name'], part: 'value', message }];
}

function signatureProblems(policy        , environment             , path      )                {
  if (environment.signature === 'optional' || policy.signers.length > 0) return [];
  const message = `"${environment.name}" requires a signature, but the policy lists no signer; add "signers", or say "signature: optional"`;
  return [{ path: [...path, 'name'], part: 'value', message }];
}

function migrationProblems(
  environment             ,
  config                   ,
  path      ,
)                {
  if (environment.migrations !== 'before' || config.migrations !== undefined) return [];
  const message = `"${environment.name}" says "migrations: before", but waybill.yaml has no "migrations"`;
  return [{ path, part: 'value', message }];
}

// EXTERNAL MODULE: ./node_modules/@waybill/gate/src/facts/policy.js
var policy = __webpack_require__(92553);
;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/policy-connection.js


                                                  
                                                    

/**
 * Reads the policy of now: from the ops repository, or else from the protected branch's head; never from the
 * deployed commit (design, "Whose policy?").
 * @param connections the systems of the deployment
 * @returns the policy and where it came from
 * @throws POLICY_MISSING, POLICY_UNREACHABLE, POLICY_UNPROTECTED, CONFIG_*, POLICY_DOES_NOT_FIT
 */
async function connectPolicy(connections             )                       {
  const [{ branch, config, ops }, forge, repository] = await Promise.all([
    connections.home.names(),
    connections.forge(),
    connections.home.opsGit(),
  ]);
  const facts = await (0,policy/* readPolicy */.T4)(
    { forge, ops: { repository: atHead(repository, connections), branch: ops.branch } },
    { branch, configFile: connections.settings.config },
  );
  // Without the application's own word the release's images are held against desired state when it is written.
  if (config !== undefined) checkPolicyFits(facts.policy, config);
  return facts;
}

/** The policy is read where the step has read it before, whatever was pushed since. */
function atHead(
  repository               ,
  { home }             ,
)                                                      {
  return {
    url: repository.url,
    readFile: async (commit, path, options) => await repository.readFile(commit, path, options),
    readRef: async () => await home.opsHead(),
  };
}


/***/ }),

/***/ 15714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bQ: () => (/* binding */ describedInRepository),
/* harmony export */   v5: () => (/* binding */ descriptionToSign),
/* harmony export */   v7: () => (/* binding */ describedByWaybill)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42795);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81009);
/* harmony import */ var _waybill_forge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25355);
/* harmony import */ var _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93189);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44117);
/* harmony import */ var _registry_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22408);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12299);




                                                    




/**
 * Reads waybill.yaml at the deployed commit, where the application's repository can be reached.
 * @param connections the systems of the deployment
 * @param commit the deployed commit
 * @returns undefined where the repository cannot be reached: then the signed waybill tells it
 * @throws what reading throws where the repository says no
 */
async function describedInRepository(
  connections             ,
  commit           ,
)                                         {
  if ((await connections.names()).unreachable !== undefined) return undefined;
  try {
    return await connections.configAt(commit);
  } catch (error) {
    if ((0,_waybill_forge__WEBPACK_IMPORTED_MODULE_0__/* .isUnreachable */ .R)(error)) return undefined;
    throw error;
  }
}

/**
 * Reads the description of a release from the waybill of its images: the release stage signed the bytes that the
 * commit has, so it needs no repository.
 * @param connections the systems of the deployment
 * @param release whose images carry it
 * @param policy whose signatures count
 * @throws RELEASE_UNDESCRIBED, CONFIG_INVALID, and what the registry and the signature's verification throw
 */
async function describedByWaybill(
  connections             ,
  release         ,
  policy        ,
)                             {
  const { settings } = connections;
  const { application, commit, images } = release;
  const [image] = images;
  if (image === undefined) throw new TypeError('a release has images');
  const client = (0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .registryConnection */ .aL)(settings)((0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .registryHost */ .U$)(image.repository));
  const source = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .v)(settings);
  const { signers } = policy;
  const { waybill } = await (0,_waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__/* .readWaybill */ .XB)(client, image, { application, commit, source, signers });
  const { description } = waybill;
  if (description !== undefined) {
    settings.progress.detail(`${description.file} comes from the release's signed waybill.`);
    return (0,_waybill_config__WEBPACK_IMPORTED_MODULE_4__/* .parseApplicationConfig */ .m0)(description.text, description.file);
  }
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_UNDESCRIBED', {
    message: `Expected the waybill of ${commit} to carry its description, since the application's repository cannot be reached; it does not.`,
    remedy:
      "Make the application's repository reachable again, or go back to a release that this version of Waybill released.",
    facts: { commit },
  });
}

/**
 * @param connections the systems of the release
 * @param commit the released commit
 * @returns the description for its waybill; undefined where it is too long to travel, which the log says
 */
async function descriptionToSign(
  connections             ,
  commit           ,
)                                                                        {
  const { config: file, progress } = connections.settings;
  const bytes = await (await connections.applicationGit()).readFile(commit, file);
  if (bytes === undefined) return undefined;
  if (bytes.length <= _waybill_supply_chain__WEBPACK_IMPORTED_MODULE_3__/* .maximumDescriptionBytes */ .QR) return { file, text: decoded(bytes, file) };
  progress.detail(
    `${file} has ${String(bytes.length)} bytes and stays out of the waybill: a rollback to this release needs the application's repository.`,
  );
  return undefined;
}

function decoded(bytes            , file        )         {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('RELEASE_UNDESCRIBED', {
      message: `Expected ${file} to be UTF-8: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}.`,
      remedy: 'Save the file as UTF-8.',
      facts: { file },
    });
  }
}


/***/ })

};
