(function (exports, __distFolder) {'use strict';
exports.ids = [2524];
exports.modules = {

/***/ 22524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  environmentProxy: () => (/* binding */ environmentProxy),
  tunnelThrough: () => (/* binding */ tunnelThrough)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/transport/connection-fault.js
var connection_fault = __webpack_require__(73425);
// EXTERNAL MODULE: ./node_modules/@waybill/kubernetes/src/transport/dial.js
var dial = __webpack_require__(82642);
;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/transport/socks.js
                                       
                                         

/** Methods of authentication, RFC 1928 section 3 and RFC 1929. */
const withoutPassword = 0;
const withPassword = 2;

/**
 * SOCKS 5, RFC 1928: asks for a connection; the proxy looks up the name.
 * @param socket a connection to the proxy, which is the tunnel afterwards
 * @param proxy for its user and password
 * @param beyond where it is to lead
 * @returns the same socket
 */
async function tunnelThroughSocks(
  socket        ,
  proxy     ,
  beyond        ,
)                  {
  const read = reader(socket);
  try {
    const hasUser = proxy.username !== '';
    socket.write(Buffer.from([5, 1, hasUser ? withPassword : withoutPassword]));
    const [, method] = await read.exactly(2);
    if (method !== (hasUser ? withPassword : withoutPassword))
      throw new Error('it refuses this way to log in');
    if (hasUser) await logIn(socket, read, proxy);
    await askToConnect(socket, read, beyond);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    read.stop();
  }
}

async function logIn(socket        , read        , proxy     )                {
  const [user, password] = [proxy.username, proxy.password].map((part) =>
    Buffer.from(decodeURIComponent(part)),
  );
  if (user === undefined || password === undefined || user.length > 255 || password.length > 255)
    throw new Error('its user or password is too long');
  socket.write(
    Buffer.concat([Buffer.from([1, user.length]), user, Buffer.from([password.length]), password]),
  );
  const [, status] = await read.exactly(2);
  if (status !== 0) throw new Error('it does not take the user and password');
}

async function askToConnect(socket        , read        , { host, port }        )                {
  const name = Buffer.from(host);
  if (name.length > 255) throw new Error('the name is too long for it');
  const place = Buffer.alloc(2);
  place.writeUInt16BE(port);
  socket.write(Buffer.concat([Buffer.from([5, 1, 0, 3, name.length]), name, place]));
  const [, reply, , kind] = await read.exactly(4);
  if (reply !== 0) throw new Error(`it answered ${String(reply)} (RFC 1928, section 6)`);
  const length = kind === 1 ? 4 : kind === 4 ? 16 : ((await read.exactly(1))[0] ?? 0);
  await read.exactly(length + 2);
}

                  
                                          
               
 

/** Reads so many bytes and leaves the rest in the socket. */
function reader(socket        )         {
  let wake = ()       => undefined;
  let end                   ;
  const stirred = ()       => wake();
  const ended = (error          )       => {
    end = error instanceof Error ? error : new Error('it closed the connection');
    wake();
  };
  socket.on('readable', stirred);
  socket.on('error', ended);
  socket.on('close', ended);
  return {
    exactly: async (bytes) => {
      for (;;) {
        const piece          = socket.read(bytes);
        if (Buffer.isBuffer(piece) && piece.length === bytes) return piece;
        if (end !== undefined) throw end;
        await new Promise      ((resolve) => {
          wake = resolve;
        });
      }
    },
    stop: () => {
      socket.off('readable', stirred);
      socket.off('error', ended);
      socket.off('close', ended);
    },
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/kubernetes/src/transport/proxy.js

                                       





/** What stands behind a proxy. */
                         
                        
                        
 

/**
 * @param proxy an http, https or socks5 proxy, perhaps with user and password
 * @param beyond where it is to lead
 * @param signal ends the attempt
 * @returns a connection to what stands behind it
 * @throws ConnectionFault which names the proxy
 */
async function tunnelThrough(
  proxy     ,
  beyond        ,
  signal             ,
)                  {
  try {
    const socket = await connectToProxy(proxy, signal);
    return proxy.protocol.startsWith('socks')
      ? await tunnelThroughSocks(socket, proxy, beyond)
      : await proxy_askToConnect(socket, proxy, beyond, signal);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new connection_fault/* ConnectionFault */.d(`through the proxy ${proxy.protocol}//${proxy.host}: ${why}`, {
      isBefore: true,
    });
  }
}

async function connectToProxy(proxy     , signal             )                  {
  const tunnel = await (0,dial/* connectDirectly */.F9)((0,dial/* hostOf */.w4)(proxy), (0,dial/* portOf */.HM)(proxy), signal);
  if (proxy.protocol !== 'https:') return tunnel;
  const socket = (0,external_node_tls_.connect)({ socket: tunnel, servername: (0,dial/* hostOf */.w4)(proxy) });
  await (0,dial/* settled */.gu)(socket, 'secureConnect', signal);
  return socket;
}

/** CONNECT, RFC 9110 section 9.3.6. */
async function proxy_askToConnect(
  socket        ,
  proxy     ,
  beyond        ,
  signal             ,
)                  {
  const authority = `${beyond.host.includes(':') ? `[${beyond.host}]` : beyond.host}:${beyond.port}`;
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return new Promise((resolve, reject) => {
    const asked = (0,external_node_http_.request)({
      method: 'CONNECT',
      path: authority,
      headers: {
        host: authority,
        ...(proxy.username === ''
          ? {}
          : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
      },
      createConnection: () => socket,
      signal,
    });
    asked.once('connect', (response, _stream, head) => {
      const status = response.statusCode ?? 0;
      if (status !== 200) {
        socket.destroy();
        reject(new Error(`it answered CONNECT with ${status}`));
        return;
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    asked.once('response', (response) => {
      socket.destroy();
      reject(new Error(`it answered CONNECT with ${response.statusCode ?? 0}`));
    });
    asked.once('error', reject);
    asked.end();
  });
}

/**
 * The proxy that the environment names for a server, by the rules that Go's programs, kubectl among them, keep
 * (https://pkg.go.dev/golang.org/x/net/http/httpproxy).
 * @param server what is to be reached
 * @param environment HTTPS_PROXY, HTTP_PROXY, NO_PROXY, or in small letters
 * @returns the proxy, undefined for a direct connection
 */
function environmentProxy(server     , environment                   )                  {
  const variable = server.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const written = setting(environment, variable);
  if (written === '') return undefined;
  const host = (0,dial/* hostOf */.w4)(server).toLowerCase();
  if (host === 'localhost' || host === '::1' || host.startsWith('127.')) return undefined;
  const exceptions = setting(environment, 'NO_PROXY').split(',');
  if (exceptions.some((exception) => isExcepted(host, (0,dial/* portOf */.HM)(server), exception.trim())))
    return undefined;
  const url = written.includes('://') ? written : `http://${written}`;
  return URL.canParse(url) ? new URL(url) : undefined;
}

function setting(environment                   , name        )         {
  return environment[name] ?? environment[name.toLowerCase()] ?? '';
}

function isExcepted(host        , port        , written        )          {
  if (written === '') return false;
  if (written === '*') return true;
  const exception = written.toLowerCase();
  const withPort = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(exception);
  if (withPort !== null && Number(withPort[2]) !== port) return false;
  const name = (withPort?.[1] ?? exception).replace(/^\[|\]$/g, '');
  if (name.includes('/')) return isInNetwork(host, name);
  if (name.startsWith('*.')) return host.endsWith(name.slice(1));
  if (name.startsWith('.')) return host.endsWith(name);
  return host === name || host.endsWith(`.${name}`);
}

/** `10.0.0.0/8`; a network of IPv6 addresses is no exception that is understood, and excepts nothing. */
function isInNetwork(host        , network        )          {
  const [base = '', bits = ''] = network.split('/');
  const [address, start] = [ipv4Number(host), ipv4Number(base)];
  if (address === undefined || start === undefined || !/^\d{1,2}$/.test(bits)) return false;
  const size = 2 ** (32 - Math.min(32, Number(bits)));
  return Math.floor(address / size) === Math.floor(start / size);
}

function ipv4Number(text        )                     {
  const parts = text.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255))
    return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}


/***/ })

};
})
