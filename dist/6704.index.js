(function (exports, __distFolder) {'use strict';
exports.ids = [6704];
exports.modules = {

/***/ 56704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   http2Transport: () => (/* binding */ http2Transport)
/* harmony export */ });
/* harmony import */ var node_http2__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32467);
/* harmony import */ var _connection_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73425);

                                       

                                                                         

/** How many requests share a connection; API servers allow 100 to 250 and more. */
const mostStreams = 100;
const streamWindow = 1024 * 1024;
const connectionWindow = 16 * 1024 * 1024;
/** Silence counts in so many parts, each a turn in which this process listened. */
const pongTurns = 10;

/** What an HTTP/2 transport needs. */
                               
                       
                                       
                                                                
                                     
                                                                            
                        
                                        
                        
 

/** Requests share connections: hundreds of watches need a handful of them. */
class SharedConnections                      {
           #options              ;
           #sessions = new Set                  ();
  #spare                    ;
  #dialing                                       ;
  #isClosed = false;

  constructor(options              ) {
    this.#options = options;
    this.#spare = options.spare;
  }

  async send(wanted             , signal             )                      {
    for (;;) {
      signal.throwIfAborted();
      const session = this.#free() ?? (await this.#another());
      if (session.isFree()) return session.send(wanted, signal);
    }
  }

  close()       {
    this.#isClosed = true;
    this.#spare?.destroy();
    for (const session of this.#sessions) session.end();
  }

  #free()                               {
    return [...this.#sessions].find((session) => session.isFree());
  }

  /** Those who need one at the same time wait for the same one. */
  async #another()                            {
    this.#dialing ??= this.#open().finally(() => {
      this.#dialing = undefined;
    });
    return this.#dialing;
  }

  async #open()                            {
    if (this.#isClosed) throw new _connection_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionFault */ .d('the connection was closed');
    const spare = this.#spare;
    this.#spare = undefined;
    const usable = spare !== undefined && !spare.destroyed ? spare : await this.#options.dial();
    const session = new SharedConnection(this.#options, usable, () => {
      this.#sessions.delete(session);
    });
    this.#sessions.add(session);
    return session;
  }
}

/** One connection. */
class SharedConnection {
           #session                    ;
           #socket        ;
           #pulse                ;
           #pong        ;
  #streams = 0;
  #fault                   ;

  constructor({ server, ping, pong }              , socket        , onEnd            ) {
    this.#socket = socket;
    this.#pong = pong;
    this.#session = (0,node_http2__WEBPACK_IMPORTED_MODULE_0__.connect)(server.origin, {
      createConnection: () => socket,
      settings: { enablePush: false, initialWindowSize: streamWindow },
    });
    this.#session.once('connect', () => this.#session.setLocalWindowSize(connectionWindow));
    this.#session.on('error', (error       ) => {
      this.#fault ??= (0,_connection_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionFault */ .x)(error);
    });
    this.#pulse = setInterval(() => this.#askForLife(), ping);
    this.#pulse.unref();
    this.#session.once('close', () => {
      clearInterval(this.#pulse);
      onEnd();
    });
    this.#session.unref();
  }

  isFree()          {
    if (this.#session.closed || this.#session.destroyed) return false;
    // Before the server has said what it allows, Node shows the greatest number that the protocol knows.
    const allowed = this.#session.remoteSettings.maxConcurrentStreams ?? mostStreams;
    return this.#streams < Math.min(allowed, mostStreams);
  }

  end()       {
    clearInterval(this.#pulse);
    this.#session.destroy();
  }

  async send(wanted             , signal             )                      {
    const stream = this.#session.request(
      {
        ...wanted.headers,
        ':method': wanted.method,
        ':path': wanted.path,
        ...(wanted.body === undefined ? {} : { 'content-length': Buffer.byteLength(wanted.body) }),
      },
      { endStream: wanted.body === undefined, signal },
    );
    this.#enter(stream);
    stream.end(wanted.body);
    return new Promise((resolve, reject) => {
      stream.once('response', (headers) => resolve(answer(stream, headers)));
      stream.on('error', (error) => {
        reject(signal.aborted ? asError(signal.reason) : (this.#fault ?? (0,_connection_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionFault */ .x)(error)));
      });
      // A connection that ends takes its streams along, some of them without an error.
      stream.once('close', () => {
        reject(this.#fault ?? closedFault(stream));
      });
    });
  }

  /** The process may end while a connection is idle, and not while an answer is awaited. */
  #enter(stream                   )       {
    this.#streams += 1;
    if (this.#streams === 1 && !this.#session.destroyed) this.#session.ref();
    stream.once('close', () => {
      this.#streams -= 1;
      if (this.#streams === 0 && !this.#session.destroyed) this.#session.unref();
    });
  }

  /**
   * A network that swallows packets says nothing: only an answer that is missing shows it. Whatever else comes is a sign
   * of life too, since an answer may stand behind much that is not read yet; and a process that was busy itself has not
   * listened: what it counts is turns, not time.
   */
  #askForLife()       {
    if (this.#session.destroyed) return;
    const before = this.#received();
    let turns = 0;
    const patience = setInterval(() => {
      turns += 1;
      if (this.#received() !== before) clearInterval(patience);
      else if (turns >= pongTurns) {
        clearInterval(patience);
        this.#fault ??= new _connection_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionFault */ .d(`no answer to a ping for ${this.#pong} ms`);
        this.#session.destroy(this.#fault);
      }
    }, this.#pong / pongTurns);
    patience.unref();
    // It is called where the connection ends, too.
    this.#session.ping(() => clearInterval(patience));
  }

  #received()         {
    return this.#socket.bytesRead;
  }
}

function answer(stream                   , headers                     )             {
  return {
    status: Number(headers[':status'] ?? 0),
    header: (name) => {
      const value = headers[name];
      return typeof value === 'object' ? value[0] : value;
    },
    body: stream,
    isWhole: () => stream.rstCode === node_http2__WEBPACK_IMPORTED_MODULE_0__.constants.NGHTTP2_NO_ERROR && !stream.aborted,
  };
}

function closedFault(stream                   )                  {
  // The server did not begin with it (RFC 9113, section 8.7).
  const isBefore = stream.rstCode === node_http2__WEBPACK_IMPORTED_MODULE_0__.constants.NGHTTP2_REFUSED_STREAM;
  return new _connection_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionFault */ .d(`the connection ended (HTTP/2 code ${stream.rstCode})`, {
    isBefore,
  });
}

function asError(reason         )        {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/**
 * @param options the server, and how a connection to it is made
 * @returns a transport that speaks HTTP/2
 */
function http2Transport(options              )            {
  return new SharedConnections(options);
}


/***/ })

};
})
