(function (exports, __distFolder) {'use strict';
exports.ids = [8927];
exports.modules = {

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

/***/ 58657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ withTrustedRoots)
/* harmony export */ });
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39118);

                                                 
                                                                                    

/**
 * Reads the trusted roots that a policy names, from where the policy's ops repository is read.
 * @param policy a policy as it is written
 * @param read gives a file of the ops repository, at the commit of the policy; undefined where there is none
 * @returns the policy with what the files hold; one that is missing stays without, and nothing that it would make
 *   believed is
 * @throws what `read` throws
 */
async function withTrustedRoots(
  policy        ,
  read                                                   ,
)                  {
  const everyone = [...policy.signers, ...policy.ledger.signers];
  const files = new Set(everyone.filter(isKeyless).map(({ keyless }) => rootFile(keyless)));
  if (files.size === 0) return policy;
  const texts = new Map(
    await Promise.all([...files].map(async (file) => [file, await read(file)]         )),
  );
  const complete = {
    ...policy,
    signers: policy.signers.map((signer)                => withRoot(signer, texts)),
    ledger: {
      ...policy.ledger,
      signers: policy.ledger.signers.map((signer)               => withRoot(signer, texts)),
    },
  };
  const origin = (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .y)(policy);
  if (origin !== undefined) (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberOrigin */ .A)(complete, origin);
  return complete;
}

function withRoot                        (
  signer   ,
  texts                                             ,
)                          {
  if (!isKeyless(signer)) return signer;
  const { trust } = signer.keyless;
  const bytes = texts.get(trust.root.file);
  const text = bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
  const root = { ...trust.root, text };
  return { ...signer, keyless: { ...signer.keyless, trust: { ...trust, root } } };
}

function isKeyless                        (signer   )                              {
  return 'keyless' in signer;
}

function rootFile({ trust }                          )         {
  return trust.root.file;
}


/***/ }),

/***/ 18656:
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

/***/ 24142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ gateError)
/* harmony export */ });
/* unused harmony export gateErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


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
  POLICY_UNREACHABLE:
    "The ops repository holds no policy, and the application's repository, which may, cannot be reached.",
  DESCRIPTION_MISSING:
    "A release's description is neither in the application's repository nor in the signed waybill.",
  ROLLBACK_TARGET_UNKNOWN: 'The ledger has nothing that the environment could go back to.',
  LEDGER_CONTRADICTS:
    'Records of the ledger contradict each other: one of them was put back to an earlier state, or taken away.',
  ROLLBACK_TOO_FAR:
    'More deployments came since the target than are read, so the schema that it would meet is not known.',
  FACT_NOT_ASKED: 'The fact is not needed for this request, so it was not asked for.',
  FACT_DEPENDS: 'The fact could not be learned because another one is not known.',
  PLAN_IMPOSSIBLE: 'Too little is known to say what would be deployed.',
  PLAN_CHANGED: 'The plan is not the one that was checked or approved: its hash is another one.',
  COMMIT_INCOMPLETE: 'The repository has a merge, and not the commits that it merged.',
}                              ;

/** Makes the errors of `gate`. */
const gateError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(gateErrorCodes);


/***/ }),

/***/ 92553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ opsHead),
/* harmony export */   T4: () => (/* binding */ readPolicy),
/* harmony export */   nS: () => (/* binding */ policyUnreachable)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78894);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58657);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37964);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18656);
/* harmony import */ var _waybill_forge__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25355);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24142);
/* harmony import */ var _protected_head_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37392);




                                             
                                                                      


/**
 * Reads the policy: `waybill-policy.yaml` at the head of the ops repository's branch, or else `policy:` of the
 * description at the protected branch's head (design, "Whose policy?"). Never of the commit that is deployed:
 * its author could weaken it, and a rollback would revive an old one.
 * @param ports the ops repository and the application's forge
 * @param request which application
 * @param protectedHead reads the description; asked only where the ops repository has no policy
 * @returns the policy, where it came from, and its hash
 * @throws POLICY_MISSING, POLICY_UNREACHABLE, POLICY_UNPROTECTED, DESIRED_STATE_INCOMPLETE (no such ops branch), CONFIG_INVALID
 */
async function readPolicy(
  ports                                  ,
  request                                            ,
  protectedHead                               = () => (0,_protected_head_js__WEBPACK_IMPORTED_MODULE_0__/* .readProtectedHead */ .X)(ports, request),
)                       {
  const commit = await opsHead(ports.ops);
  const read = (file        )                              =>
    ports.ops.repository.readFile(commit, file, { lazy: true });
  const bytes = await read(_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd);
  if (bytes !== undefined) {
    const policy = await (0,_waybill_config__WEBPACK_IMPORTED_MODULE_2__/* .withTrustedRoots */ .l)((0,_waybill_config__WEBPACK_IMPORTED_MODULE_3__/* .parsePolicy */ .ON)(bytes.toString('utf8'), _waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd), read);
    return { policy, source: { kind: 'ops', file: _waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd, commit }, hash: hashOf(policy) };
  }
  const { config, head, file, branch } = await protectedHead().catch((error         ) => {
    throw (0,_waybill_forge__WEBPACK_IMPORTED_MODULE_4__/* .isUnreachable */ .R)(error) ? policyUnreachable(error) : error;
  });
  const written = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(config);
  if (written === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .gateError */ .e)('POLICY_MISSING', {
      message: `Expected ${_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd} in the ops repository, or \`policy:\` in ${file} at the head of ${branch}; found neither.`,
      remedy: `Write ${_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd} into the ops repository: its environments, approvers and signers.`,
      facts: { opsCommit: commit, branch, head },
    });
  }
  const policy = await (0,_waybill_config__WEBPACK_IMPORTED_MODULE_2__/* .withTrustedRoots */ .l)(written, read);
  return { policy, source: { kind: 'application', file, commit: head }, hash: hashOf(policy) };
}

/**
 * @param cause why the application's repository cannot be reached
 * @returns the error for a policy that may be there
 */
function policyUnreachable(cause         )        {
  const why = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_6__/* .isWaybillError */ .xS)(cause) ? ` (${cause.code})` : '';
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .gateError */ .e)('POLICY_UNREACHABLE', {
    message: `Expected ${_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd} in the ops repository, since the application's repository cannot be reached${why}; there is none.`,
    remedy: `Commit the policy as ${_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .policyFile */ .Xd} to the ops repository in a reviewed change (the same text as under \`policy:\`, with \`version: 1\`), or make the application's repository reachable again.`,
    ...(cause instanceof Error ? { cause } : {}),
  });
}

/**
 * @param ops the ops repository and its branch
 * @returns the head of the branch
 * @throws DESIRED_STATE_INCOMPLETE where the branch does not exist
 */
async function opsHead({ repository, branch }                  )                     {
  const head = await repository.readRef(`refs/heads/${branch}`);
  if (head !== undefined) return head;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .gateError */ .e)('DESIRED_STATE_INCOMPLETE', {
    message: `Expected a branch ${branch} in the ops repository ${repository.url}; there is none.`,
    remedy: 'Push the branch with the desired state, or correct `ops.branch`.',
    facts: { branch },
  });
}

/** What the policy says, not how it is written: a comment changes no approval. */
function hashOf(policy        )                      {
  return (0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .d)(policy));
}


/***/ }),

/***/ 37392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readProtectedHead),
/* harmony export */   m: () => (/* binding */ defaultConfigFile)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37964);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24142);

                                               

                                             
                                                         

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
  const config = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .parseApplicationConfig */ .m0)(Buffer.from(bytes).toString('utf8'), file);
  const remark = facts.remark === undefined ? '' : ` (${facts.remark})`;
  return { head: facts.head, config, protected: facts.protected, remark };
}


/***/ }),

/***/ 68927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyAtHead: () => (/* binding */ policyAtHead)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78894);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58657);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37964);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92553);


                                                   

/**
 * Reads the policy from the ops repository, or else from the protected branch's head (design, "Whose policy?"). Whether
 * it may be followed is for the gates to say.
 * @param home the ops repository and its head
 * @returns the policy as it is written; undefined where there is none yet
 * @throws CONFIG_INVALID, POLICY_UNREACHABLE, and what reading throws
 */
async function policyAtHead({
  names,
  opsGit,
  opsHead,
}                                                  )                              {
  const [{ config, unreachable }, repository, head] = await Promise.all([
    names(),
    opsGit(),
    opsHead(),
  ]);
  const read = (file        )                              =>
    head === undefined
      ? Promise.resolve(undefined)
      : repository.readFile(head, file, { lazy: true });
  const bytes = await read(_waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .policyFile */ .Xd);
  if (bytes !== undefined) {
    return (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .withTrustedRoots */ .l)((0,_waybill_config__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicy */ .ON)(bytes.toString('utf8'), _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .policyFile */ .Xd), read);
  }
  if (config === undefined) throw (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_3__/* .policyUnreachable */ .nS)(unreachable);
  const policy = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .policyOf */ .US)(config);
  return policy === undefined ? undefined : (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .withTrustedRoots */ .l)(policy, read);
}


/***/ })

};
})
