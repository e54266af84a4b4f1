(function (exports, __distFolder) {'use strict';
exports.ids = [434];
exports.modules = {

/***/ 80434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ explainedLog),
/* harmony export */   V: () => (/* binding */ logQuestion),
/* harmony export */   readLog: () => (/* binding */ readLog)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63813);
/* harmony import */ var _api_api_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41816);
/* harmony import */ var _api_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97999);
/* harmony import */ var _api_requester_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30831);
                                                



                                                            


/** A log is read so far where nothing else is said. */
const usualBytes = 1024 * 1024;

/**
 * @param request which container's log
 * @param query more of what is asked
 * @returns the question
 */
function logQuestion(
  { namespace, pod, container, previous, tailLines, limitBytes }            ,
  query                                   = {},
)           {
  const about          = {
    verb: 'get',
    group: '',
    resource: 'pods/log',
    what: `the log of container ${container} of Pod ${namespace}/${pod}`,
    namespace,
    name: pod,
  };
  return {
    about,
    method: 'GET',
    path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`,
    accept: '*/*',
    query: {
      container,
      ...(previous === true ? { previous: 'true' } : {}),
      ...(tailLines === undefined ? {} : { tailLines: String(tailLines) }),
      ...(limitBytes === undefined ? {} : { limitBytes: String(limitBytes) }),
      ...query,
    },
  };
}

/**
 * @param requester who asks
 * @param request which container's log, and how much of it
 * @param signal ends it
 * @returns its text; the server cuts it at `limitBytes`, 1 MiB where none is named
 * @throws KUBERNETES_LOG_UNAVAILABLE, and what every question throws
 */
async function readLog(
  requester           ,
  request            ,
  signal             ,
)                  {
  const limitBytes = request.limitBytes ?? usualBytes;
  const question = logQuestion({ ...request, limitBytes });
  try {
    return await requester.repeat(
      async (attempt) => {
        const answer = await requester.open(question, 'log', attempt);
        return (0,_api_body_js__WEBPACK_IMPORTED_MODULE_0__/* .readBody */ .x8)(answer, limitBytes + 4096, requester.limits.silence, question.about);
      },
      (error) => (0,_api_requester_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorthReading */ .V)(error) && !isOfTheKubelet(error),
      signal,
    );
  } catch (error) {
    throw explainedLog(requester, error, question.about);
  }
}

/** The API server passes on what a node answers; whether that can change is not the API server's to say. */
function isOfTheKubelet(error       )          {
  return error instanceof _api_api_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiFailure */ .F9 && error.status === 500;
}

/**
 * @param requester who asked
 * @param error what was thrown
 * @param about which log
 * @returns the error that says so
 */
function explainedLog(requester           , error         , about         )          {
  if (!(error instanceof _api_api_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiFailure */ .F9) || [401, 403, 429, 503].includes(error.status))
    return requester.explained(error, about);
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .kubernetesError */ .j)('KUBERNETES_LOG_UNAVAILABLE', {
    message: `Expected ${about.what}; the API server answered: ${error.message === '' ? `status ${error.status}` : error.message}.`,
    remedy:
      'Read it on the node, or where logs are collected; a container that has not started has none.',
    facts: { namespace: about.namespace ?? '', pod: about.name ?? '', status: error.status },
  });
}


/***/ })

};
})
