(function (exports, __distFolder) {'use strict';
exports.ids = [1001];
exports.modules = {

/***/ 91001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   http1Transport: () => (/* binding */ http1Transport)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _connection_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73425);
/* harmony import */ var _dial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82642);




                                                                         

/** Connections that dial through us, and are kept. */
class DialingAgent extends node_http__WEBPACK_IMPORTED_MODULE_0__.Agent {
           #dial                       ;
           #spare          ;

  constructor(dial                       , spare                    ) {
    // Watches and followed logs hold a connection each: their number is not limited here.
    super({ keepAlive: true, maxFreeSockets: 8, scheduling: 'lifo' });
    this.#dial = dial;
    this.#spare = spare === undefined ? [] : [spare];
  }

           createConnection(
    _options                   ,
    callback                                                ,
  )                     {
    const spare = this.#spare.pop();
    if (spare !== undefined && !spare.destroyed) return spare;
    this.#dial().then(
      (socket) => callback?.(null, socket),
      (error         ) => callback?.((0,_connection_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFault */ .x)(error, true), new node_stream__WEBPACK_IMPORTED_MODULE_1__.PassThrough()),
    );
    return undefined;
  }
}

/**
 * @param server the address, for the Host header
 * @param dial makes a connection
 * @param spare one that is made already
 * @returns a transport that speaks HTTP/1.1, on as many connections as there are requests at a time
 */
function http1Transport(
  server     ,
  dial                       ,
  spare                    ,
)            {
  const agent = new DialingAgent(dial, spare);
  return {
    send: (wanted, signal) => exchange(server, agent, wanted, signal),
    close: () => {
      spare?.destroy();
      agent.destroy();
    },
  };
}

async function exchange(
  server     ,
  agent       ,
  wanted             ,
  signal             ,
)                      {
  signal.throwIfAborted();
  const { body } = wanted;
  return new Promise((resolve, reject) => {
    const asked = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
      agent,
      host: (0,_dial_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(server),
      port: (0,_dial_js__WEBPACK_IMPORTED_MODULE_3__/* .portOf */ .HM)(server),
      method: wanted.method,
      path: wanted.path,
      headers: {
        ...Object.fromEntries(
          Object.entries(wanted.headers).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : [...value],
          ]),
        ),
        host: server.host,
        ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
      },
      signal,
    });
    asked.once('response', (response                 ) => {
      resolve({
        status: response.statusCode ?? 0,
        header: (name) => {
          const value = response.headers[name];
          return typeof value === 'object' ? value[0] : value;
        },
        body: response,
        isWhole: () => response.complete,
      });
    });
    asked.on('error', (error) => {
      reject(signal.aborted ? asError(signal.reason) : (0,_connection_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFault */ .x)(error));
    });
    asked.end(body);
  });
}

function asError(reason         )        {
  return reason instanceof Error ? reason : new Error(String(reason));
}


/***/ })

};
})
