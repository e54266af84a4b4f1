(function (exports, __distFolder) {'use strict';
exports.ids = [7864];
exports.modules = {

/***/ 59155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   wM: () => (/* binding */ openEmergency),
/* harmony export */   xX: () => (/* binding */ emergencyRequest)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15363);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18656);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81009);
/* harmony import */ var _ledger_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86188);
/* harmony import */ var _steps_await_ready_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28149);

             
                       
                    
                    
         
                         

                                                                  


/** What a person brings to an environment past desired state, and why. */
                                    
                               
                                                                                      
                             
                          
 

/** What was seen of it afterwards. */
                                                           

/** How long the environment is looked at: a person waits, and what is not seen is recorded as not seen. */
const lookMilliseconds = 15_000;

/**
 * @param context the environment and the release
 * @param question who asks for it is the run's actor
 * @returns the request for the ledger. What it takes back is named where the release is not newer: by history and never
 *   by dates; what cannot be placed is taken for a way back, so that what it replaces is held
 */
async function emergencyRequest(
  context                   ,
  { environment, reason }                   ,
)                             {
  const { connections, ledger, release } = context;
  const images = release.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const { application, commit } = release;
  const plan = { schema: 'waybill.emergency/1', application, environment, commit, images };
  const undoes = await takenBack(context, await ledger.environment(environment));
  return {
    ...{ environment, delivery: context.environment.delivery, kind: 'emergency', release, reason },
    planHash: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ ...plan, undoes: undoes ?? null })),
    requestedBy: connections.settings.owner.actor,
    ...(undoes === undefined ? {} : { undoes }),
  };
}

async function takenBack(
  { connections, release }                   ,
  environment                               ,
)                              {
  const standing = environment?.desired ?? environment?.active ?? undefined;
  if (standing === undefined || standing.commit === release.commit) return undefined;
  const { unreachable } = await connections.names();
  if (unreachable !== undefined) return standing.deployment;
  const git = await connections.applicationGit();
  const order = await (0,_ledger_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .commitOrder */ .O2)(git, release.commit, standing.commit);
  return order === 'newer' ? undefined : standing.deployment;
}

/**
 * Looks whether the environment answers as the release: once, for a few seconds.
 * @param context the environment and the release
 * @returns the observation; or why nothing was seen, which a record says too (law 6)
 * @throws the signal's reason
 */
async function look(context                   )                {
  const { connections, environment, release } = context;
  try {
    const { identity, firstReadyAt } = await (0,_steps_await_ready_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitReadyStep */ .Q)(connections, {
      environment: environment.name,
      commit: release.commit,
      timeoutMilliseconds: lookMilliseconds,
    });
    const { where: subject, seen: value } = identity;
    return { observations: [{ subject, at: firstReadyAt, value }] };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .isWaybillError */ .xS)(error)) throw error;
    return { unseen: `${error.code}: ${error.message}`.slice(0, 4000) };
  }
}

/**
 * @param ledger the records
 * @param environment its name
 * @returns the emergency that is open there
 */
async function openEmergency(
  ledger                                            ,
  environment        ,
)                                                     {
  const pointer = (await ledger.environment(environment))?.emergency;
  return pointer === undefined ? undefined : await ledger.deployment(pointer.deployment);
}


/***/ }),

/***/ 20751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ controllerOf)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44117);
                                                        
                                                                       
                                                                    


/**
 * @param written what the policy says applies desired state
 * @param settings the token for Argo CD's own server
 * @param fence asked before the controller is told to look now
 * @returns how it is watched; only its own code is loaded
 * @throws ARGO_CD_TOKEN_MISSING
 */
async function controllerOf(
  written                  ,
  settings                                         ,
  fence                      ,
)                              {
  const controllers = await __webpack_require__.e(/* import() */ 8063).then(__webpack_require__.bind(__webpack_require__, 98063));
  const fenced = fence === undefined ? {} : { fence };
  if (written.kind === 'flux') {
    const { applies, namespace } = written;
    const named = { namespace, name: applies.name };
    return controllers.fluxController(
      applies.kind === 'Kustomization'
        ? { kustomization: named, ...fenced }
        : { helmRelease: named, ...fenced },
    );
  }
  const { application, namespace, server } = written;
  const named = { namespace, name: application };
  if (server === undefined) return controllers.argoCdController({ application: named, ...fenced });
  if (settings.argoCdToken === undefined) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .stageError */ .vH)('ARGO_CD_TOKEN_MISSING', {
      message: `Expected a token for Argo CD's server ${server}, which the policy names; none was given.`,
      remedy:
        'Give `argo-cd-token` (a project role that may get the application), or leave `controller.server` out to ask the cluster.',
      facts: { server },
    });
  }
  const token = settings.argoCdToken;
  return controllers.argoCdController({ server, token, application: named, ...fenced });
}


/***/ }),

/***/ 26634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awaitCluster: () => (/* binding */ awaitCluster)
/* harmony export */ });
/* harmony import */ var _waybill_rollout_kubernetes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56203);
/* harmony import */ var _emergency_cluster_emergency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62654);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44117);
/* harmony import */ var _cluster_controller_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20751);
/* harmony import */ var _desired_revision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10238);
/* harmony import */ var _expected_rollout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89714);
                                                        

                                                                  


                                                             
                                                                 




/**
 * Waits until the environment's workloads run the release at the revision that this deployment wrote.
 * @param context what the step knows
 * @param request commit, deployment, timeout
 * @param target the cluster's workloads, and what applies desired state there
 * @returns what was observed
 * @throws ROLLOUT_* with the reason and what was seen, KUBERNETES_*, CLUSTER_UNDECLARED
 */
async function awaitCluster(
  context                   ,
  request                   ,
  target                  ,
)                             {
  const { connections } = context;
  const { settings } = connections;
  const [cluster, images] = await Promise.all([connections.cluster(), (0,_expected_rollout_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedImages */ .$O)(context)]);
  try {
    if (request.deployment !== undefined)
      await (0,_emergency_cluster_emergency_js__WEBPACK_IMPORTED_MODULE_1__/* .resumeAfterEmergency */ .x)(context, request.deployment, target, cluster);
    const reconciled = await reconciledBy(context, request, target);
    const evidence = await (0,_waybill_rollout_kubernetes__WEBPACK_IMPORTED_MODULE_2__/* .awaitKubernetesReady */ .M)(
      {
        cluster,
        images,
        workloads: (0,_expected_rollout_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedWorkloads */ .fL)(target),
        timeoutMilliseconds: request.timeoutMilliseconds ?? target.timeoutMilliseconds,
        ...(0,_expected_rollout_js__WEBPACK_IMPORTED_MODULE_0__/* .patienceOf */ .Hw)(target),
        ...(reconciled === undefined ? {} : { reconciled }),
      },
      { signal: settings.signal, progress: settings.progress },
    );
    return stepEvidence(request, evidence);
  } finally {
    cluster.close();
  }
}

/** The commit that this deployment wrote, or, where it is only looked, the one that desired state is at now. */
async function reconciledBy(
  context                   ,
  request                   ,
  { controller }                  ,
)                                           {
  if (controller === undefined) return undefined;
  const { connections } = context;
  const commit =
    (await (0,_desired_revision_js__WEBPACK_IMPORTED_MODULE_3__/* .desiredRevision */ ._)(context, request.deployment)) ?? (await headOfDesiredState(context));
  return {
    revision: { commit, isReached: (candidate) => (0,_desired_revision_js__WEBPACK_IMPORTED_MODULE_3__/* .descends */ .s)(context, candidate, commit) },
    controller: await (0,_cluster_controller_js__WEBPACK_IMPORTED_MODULE_4__/* .controllerOf */ .O)(controller, connections.settings),
  };
}

async function headOfDesiredState({ connections }                   )                  {
  const [{ ops }, git] = await Promise.all([connections.names(), connections.opsGit()]);
  const head = await git.readRef(`refs/heads/${ops.branch}`);
  if (head !== undefined) return head;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .stageError */ .vH)('DESIRED_STATE_UNWRITTEN', {
    message: `Expected the branch ${ops.branch} of the ops repository, which the controller applies; it is not there.`,
    remedy: 'Promote a release to the environment first, or correct `ops.branch` in waybill.yaml.',
    facts: { branch: ops.branch },
  });
}

/** Where nothing answers by HTTP, the digests are what says which release runs: the first stands for all. */
function stepEvidence(
  { environment, commit }                   ,
  evidence                         ,
)                    {
  const [first] = evidence.images;
  if (first === undefined) throw new TypeError('a rollout is ready only with an image that runs');
  return {
    environment,
    commit,
    identity: {
      where: `image ${first.image} as ${String(first.pods)} pods report it`,
      expected: first.digest,
      seen: first.digest,
    },
    observations: evidence.images.reduce((sum, { pods }) => sum + pods, 0),
    firstReadyAt: evidence.firstReadyAt,
    durationMilliseconds: evidence.durationMilliseconds,
    cluster: {
      address: evidence.cluster,
      workloads: evidence.workloads.map((it) => ({ ...it })),
      images: evidence.images.map((it) => ({ ...it })),
    },
    ...(evidence.revision === undefined ? {} : { revision: evidence.revision }),
  };
}


/***/ })

};
})
