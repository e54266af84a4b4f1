(function (exports, __distFolder) {'use strict';
exports.ids = [3770,434];
exports.modules = {

/***/ 73770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   followLog: () => (/* binding */ followLog)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67528);
/* harmony import */ var _api_api_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41816);
/* harmony import */ var _api_body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97999);
/* harmony import */ var _api_requester_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30831);
/* harmony import */ var _object_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49153);
/* harmony import */ var _transport_connection_fault_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73425);
/* harmony import */ var _watch_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74526);
/* harmony import */ var _log_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80434);




                                                





/** A line of a log is cut here; a container may write without line ends. */
const longestLine = 64 * 1024;
const longestPause = 5000;
/** How often a node may fail to give the log before that counts. */
const mostNodeFailures = 5;

/** What API server and kubelet say of a container that is on its way. */
const aboutToStart =
  /is waiting to start: (?:ContainerCreating|PodInitializing)|does not have a host assigned/;

/** What following a log works with. */
                                     
                                
                               
                                          
                               
                                                                                       
                                                                                   
 

/**
 * Follows a log to the end of the container's run. Where the connection ends before that, it goes on after the last
 * line that came: each line carries the time at which it was written, which is taken off again.
 * @param surroundings what it works with
 * @throws KUBERNETES_LOG_UNAVAILABLE, KUBERNETES_FORBIDDEN, the signal's reason
 */
async function followLog(surroundings                    )                {
  const follower = new LogFollower(surroundings);
  for (;;) {
    const outcome = await follower.once();
    if (outcome === 'ended') return;
    await follower.pause();
  }
}

/** A run of a container: another id is another run. */
               
                      
                           
 

class LogFollower {
           #surroundings                    ;
  #runId                    ;
  /** The time of the last line, and how many lines have this same time. */
  #lastTime = '';
  #linesAtLastTime = 0;
  /** Lines that are to come again and were shown. */
  #toSkip = 0;
  #failures = 0;
  #pauses = 0;

  constructor(surroundings                    ) {
    this.#surroundings = surroundings;
  }

  async pause()                {
    const { requester, signal } = this.#surroundings;
    const pause = Math.min(longestPause, requester.limits.firstBackOff * 2 ** this.#pauses);
    this.#pauses += 1;
    await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy)(pause, signal);
  }

  /** One stream of the log. */
  async once()                             {
    const { requester, request, signal } = this.#surroundings;
    const before = await this.#run();
    if (before === 'gone') return 'ended';
    if (this.#runId !== undefined && before !== 'unknown' && before.id !== this.#runId)
      return 'ended';
    try {
      await this.#stream();
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof _api_api_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiFailure */ .F9 && error.status === 404) return 'ended';
      if (!this.#isWorthwhile(error))
        throw (0,_log_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .explainedLog */ .F)(requester, error, (0,_log_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .logQuestion */ .V)(request).about);
      return 'again';
    }
    if (before === 'unknown') return 'ended';
    if (before.id !== '') this.#runId ??= before.id;
    // The stream ended as one does whose container has; its node says so a moment later.
    return before.isOver ? 'ended' : this.#afterEnd();
  }

  async #afterEnd()                             {
    const after = await this.#run();
    if (after === 'gone' || after === 'unknown') return 'ended';
    if (this.#runId !== undefined && after.id !== this.#runId) return 'ended';
    // What it wrote between the stream's end and its own is read by one more stream, which ends at once.
    return 'again';
  }

  async #stream()                {
    const { requester, request, signal } = this.#surroundings;
    const since                         =
      this.#lastTime === '' ? {} : { sinceTime: `${this.#lastTime.slice(0, 19)}Z` };
    const { tailLines, ...rest } = request;
    const wanted = this.#lastTime === '' && tailLines !== undefined ? { ...rest, tailLines } : rest;
    const question = (0,_log_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .logQuestion */ .V)(wanted, { follow: 'true', timestamps: 'true', ...since });
    this.#toSkip = this.#linesAtLastTime;
    const answer = await requester.open(question, 'log', signal);
    const lines = new _watch_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g((line) => this.#take(line), {
      maximumBytes: longestLine,
      onLong: (beginning) => this.#take(`${beginning}…`),
    });
    // A container may be silent for hours: what lives is for the connection to find out.
    await (0,_api_body_js__WEBPACK_IMPORTED_MODULE_4__/* .readPieces */ .ut)(answer, { silence: 2 ** 31 - 1, onPiece: (piece) => lines.push(piece) });
    lines.end();
  }

  #take(line        )       {
    const space = line.indexOf(' ');
    const time = orderedTime(space < 0 ? line : line.slice(0, space));
    if (time === undefined) {
      // A node may say something of its own in between.
      this.#surroundings.onLine(line);
      return;
    }
    if (this.#isShown(time)) return;
    this.#failures = 0;
    this.#pauses = 0;
    this.#linesAtLastTime = time === this.#lastTime ? this.#linesAtLastTime + 1 : 1;
    this.#lastTime = time;
    this.#surroundings.onLine(space < 0 ? '' : line.slice(space + 1));
  }

  #isShown(time        )          {
    if (this.#lastTime === '' || this.#toSkip === 0) return false;
    if (time > this.#lastTime) {
      this.#toSkip = 0;
      return false;
    }
    if (time === this.#lastTime) this.#toSkip -= 1;
    return true;
  }

  #isWorthwhile(error         )          {
    if (error instanceof _transport_connection_fault_js__WEBPACK_IMPORTED_MODULE_5__/* .ConnectionFault */ .d) return !error.isCertificate;
    if (!(error instanceof _api_api_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiFailure */ .F9)) return false;
    // The container is about to start; whether it ever does is for the pod's status to say.
    if (error.status === 400) return aboutToStart.test(error.message);
    if (!(0,_api_requester_js__WEBPACK_IMPORTED_MODULE_6__/* .isWorthReading */ .V)(error)) return false;
    this.#failures += 1;
    return this.#failures <= mostNodeFailures;
  }

  /** @returns the container's run; `unknown` where the pod may not be read */
  async #run()                                    {
    const { request, readPod, signal } = this.#surroundings;
    try {
      const pod = await readPod(signal);
      return pod === undefined ? 'gone' : runIn(pod, request.container);
    } catch {
      signal.throwIfAborted();
      return 'unknown';
    }
  }
}

function runIn({ status }                  , container        )      {
  const statuses = ['containerStatuses', 'initContainerStatuses', 'ephemeralContainerStatuses'];
  const found = statuses
    .flatMap((key) => (0,_object_js__WEBPACK_IMPORTED_MODULE_7__/* .listAt */ .gT)(status, key))
    .find((entry) => (0,_object_js__WEBPACK_IMPORTED_MODULE_7__/* .textAt */ .$6)(entry, 'name') === container);
  return {
    id: (0,_object_js__WEBPACK_IMPORTED_MODULE_7__/* .textAt */ .$6)(found, 'containerID') ?? '',
    isOver: (0,_object_js__WEBPACK_IMPORTED_MODULE_7__/* .objectAt */ .lJ)(found, 'state', 'terminated') !== undefined,
  };
}

/**
 * A time of RFC 3339 as a text that is ordered: in UTC, with nine digits of a second. Nodes write their own zone.
 * @param written what stands before a line
 * @returns the text, undefined where it is no time
 */
function orderedTime(written        )                     {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(written);
  if (match === null) return undefined;
  const [, local = '', fraction = '', zone = 'Z'] = match;
  const whole =
    zone === 'Z' ? local : new Date(Date.parse(`${local}${zone}`)).toISOString().slice(0, 19);
  return `${whole}.${fraction.padEnd(9, '0')}`;
}


/***/ }),

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
