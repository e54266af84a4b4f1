export const id = 5765;
export const ids = [5765];
export const modules = {

/***/ 5765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9985);
/* harmony import */ var _waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5139);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8508);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3219);
/* harmony import */ var _waybill_gate__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1805);
/* harmony import */ var _waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9006);
/* harmony import */ var _waybill_stage_steps_check_promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4593);




                                                  

/** Asks every gate; plan, hash and answers are outputs also when one refuses. */
async function run(given                              )                         {
  const { inputs, context, progress } = given;
  const { environment, kind, target, reason } = inputs;
  const commit = inputs.commit ?? context.commit;
  given.output('allowed', 'false');
  const { check, reviewsBefore } = await (0,_waybill_stage_steps_check_promotion__WEBPACK_IMPORTED_MODULE_0__/* .checkStep */ .b)(
    (0,_waybill_stage_connections__WEBPACK_IMPORTED_MODULE_1__.connect)({ ...(0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .connectionSettings */ .Q)(given), event: await (0,_waybill_action_kit__WEBPACK_IMPORTED_MODULE_3__/* .readEvent */ .j)() }),
    {
      environment,
      kind,
      commit,
      target,
      reason,
    },
  );
  given.output('allowed', String(check.allowed));
  given.output('commit', check.plan?.commit ?? commit);
  given.output('gates', JSON.stringify(check.gates));
  if (check.plan !== undefined) given.output('plan', JSON.stringify(check.plan));
  if (check.plan !== undefined) given.output('delivery', check.plan.delivery);
  if (check.hash !== undefined) {
    given.output('plan-hash', check.hash);
    given.output('plan-name', (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_4__/* .shortPlanName */ .FQ)(check.hash));
  }
  if (reviewsBefore !== undefined) given.output('reviews-before', JSON.stringify(reviewsBefore));
  const { environment: inPolicy } = check.facts;
  if (inPolicy.known) given.output('environment-url', inPolicy.value?.url ?? '');
  given.summarize([{ kind: 'markdown', markdown: (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_5__/* .renderPlanMarkdown */ .d$)(check) }]);
  for (const gate of check.gates) {
    const mark = 'skipped' in gate ? '–' : gate.allowed ? '✓' : '✗';
    progress.detail(`${mark} ${gate.gate}: ${'skipped' in gate ? gate.skipped : gate.message}`);
  }
  const refusal = (0,_waybill_gate__WEBPACK_IMPORTED_MODULE_6__/* .refusalOf */ .Of)(check);
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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5907);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);

                                            
                                                                             
                                               

                                                 

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
    opsApp: opsApp(inputs),
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
    server: { url: context.serverUrl, apiUrl: context.apiUrl },
    ref: context.ref,
    temporaryFolder: context.temporaryFolder,
    owner: context.owner,
    signal: run.signal,
    progress: run.progress,
    mask: (secret) => {
      (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(secret.reveal());
    },
  };
}

/** An App is named whole or not at all: half of one would silently be no credential. */
function opsApp(inputs                  )                               {
  const { 'ops-app-id': id, 'ops-app-key': privateKey } = inputs;
  if (id === undefined && privateKey === undefined) return undefined;
  if (id !== undefined && privateKey !== undefined) return { id, privateKey };
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('ACTION_INPUT_INVALID', {
    message: `Expected \`ops-app-id\` and \`ops-app-key\` together; found only \`${id === undefined ? 'ops-app-key' : 'ops-app-id'}\`.`,
    remedy: 'Give both, or `ops-token` in their place.',
  });
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

/***/ 5139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4438);
                                                                   



/** What is asked of an event's payload (GitHub's documentation, "Webhook events and payloads"). */
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
      head: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        /** Null where the fork was deleted. */
        repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ full_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255) }).nullable(),
      }),
    })
    .optional(),
});

/**
 * Reads what started the run, from the runner's own context.
 * @returns the event, and where the head of its pull request comes from
 * @throws ACTION_CONTEXT_MISSING where the event's file cannot be read
 */
async function readEvent()                    {
  try {
    // It reads the file as it is loaded: a broken one must be an error of ours, not of the start.
    const { context } = await __webpack_require__.e(/* import() */ 7785).then(__webpack_require__.bind(__webpack_require__, 7785));
    const payload = payloadSchema.parse(context.payload);
    const head = payload.pull_request?.head;
    return {
      // The toolkit's types promise a name; older runners set none.
      name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().parse(context.eventName) ?? '',
      ...(head === undefined ? {} : { headRepository: head.repo?.full_name ?? null }),
    };
  } catch (cause) {
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .actionKitError */ .r)('ACTION_CONTEXT_MISSING', {
      message: `Expected the event that started the run in the file GITHUB_EVENT_PATH; it cannot be read: ${String(cause)}.`,
      remedy: 'Run the action on a runner of GitHub, Gitea or Forgejo, or with act.',
      cause,
    });
  }
}


/***/ })

};
