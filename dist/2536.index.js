(function (exports, __distFolder) {'use strict';
exports.ids = [2536];
exports.modules = {

/***/ 40155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   manifestRenderer: () => (/* binding */ manifestRenderer)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37902);

                                                          
                                                                                       
                                              
                                                                 


/** Where the tools that render manifests come from, and where they work. */
                               
                                   
                                
                                       
                           
                                   
 

/** What surrounds a rendering. */
                                     
                               
                              
 

/**
 * Renders overlays of a checkout, and validates them, as desired state is rendered before it is written.
 * @param settings where tools come from
 * @param surroundings signal and progress
 * @returns the port of contracts of the kind `kubernetes`
 */
function manifestRenderer(
  settings              ,
  surroundings                    ,
)                   {
  let tools                                  ;
  return {
    render: async (contract, overlay, read) => {
      tools ??= findTools(settings, surroundings, contract);
      return await render(settings, surroundings, contract, overlay, read, await tools);
    },
  };
}

async function findTools(
  { temporaryFolder, cacheFolder = temporaryFolder, mirror }              ,
  { signal, progress }                    ,
  contract                    ,
)                       {
  (0,_network_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareNetwork */ .A)({ progress }, new URL(mirror ?? 'https://github.com').hostname);
  const { findRenderTools } = await Promise.all(/* import() */[__webpack_require__.e(5492), __webpack_require__.e(909)]).then(__webpack_require__.bind(__webpack_require__, 25492));
  const sources = { cacheFolder, signal, progress, ...(mirror === undefined ? {} : { mirror }) };
  return await findRenderTools(contract, sources);
}

async function render(
  settings              ,
  { signal }                    ,
  contract                    ,
  overlay        ,
  readEntries          ,
  { kustomize, kubeconform }             ,
)                             {
  const { remoteBases, timeoutMilliseconds, validate, schemas, missingSchemas, kubernetes } =
    contract;
  const bounds = {
    signal,
    timeoutMilliseconds,
    temporaryFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(settings.temporaryFolder, 'waybill', 'render'),
  };
  const { placeInSources, renderOverlay, validateManifests } =
    await Promise.all(/* import() */[__webpack_require__.e(5492), __webpack_require__.e(909)]).then(__webpack_require__.bind(__webpack_require__, 25492));
  const rendered = await renderOverlay({
    ...{ ...bounds, readEntries, path: overlay, kustomize, remoteBases },
  });
  return {
    resources: rendered.resources,
    placeOf: (resource, value, pointer) => placeInSources(rendered.files, resource, value, pointer),
    validate: async () => {
      if (kubeconform === undefined) return [];
      const report = await validateManifests({
        ...{ ...bounds, rendered, readEntries, kubeconform, validate, schemas, missingSchemas },
        ...(kubernetes === undefined ? {} : { kubernetes }),
      });
      return report.unchecked;
    },
  };
}


/***/ }),

/***/ 37902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ prepareNetwork)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_tls_, 2);
;// CONCATENATED MODULE: ./node_modules/@waybill/forge/src/network-settings.js



/** What of the system's settings this Node.js can take over, and what it cannot. */
                                  
                                                                    
                                                  
                                                                                               
                                             
 

/**
 * Lets fetch use what the machine is set to: the proxy of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, and the
 * certificate authorities that the system trusts. Call it once, before the first request.
 *
 * - Proxy: http.setGlobalProxyFromEnv (https://nodejs.org/api/http.html#httpsetglobalproxyfromenvproxyenv).
 *   A Node.js without it, but from 22.21 or 24.0, does the same when NODE_USE_ENV_PROXY=1 is set *before*
 *   it starts; older ones need a network that routes without a proxy.
 * - Authorities: tls.setDefaultCACertificates from 22.19 and 24.5
 *   (https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts). Older ones read NODE_EXTRA_CA_CERTS
 *   when they start, as all do.
 * @param environment where the proxy's variables are
 * @returns what could be taken over
 */
function useSystemNetworkSettings(
  environment                    = process.env,
)                  {
  return { proxy: useSystemProxy(environment), authorities: useSystemAuthorities() };
}

/** The typings are those of a newer Node.js than the oldest that runs this. */
const newerHttp                                                      = external_node_http_namespaceObject;
const newerTls                                                                              = external_node_tls_namespaceObject;

/**
 * @param environment where the proxy's variables are
 * @returns whether fetch uses the proxy from now on
 */
function useSystemProxy(environment                   )                           {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (names.every((name) => (environment[name] ?? '') === '')) return 'none';
  // Node.js has read the variables itself when it started.
  if (environment['NODE_USE_ENV_PROXY'] === '1') return 'used';
  if (newerHttp.setGlobalProxyFromEnv === undefined) return 'unsupported';
  newerHttp.setGlobalProxyFromEnv(environment);
  return 'used';
}

/** Trusts what the system trusts from now on; reading its store takes about a tenth of a second. */
function useSystemAuthorities()                                 {
  const { getCACertificates, setDefaultCACertificates } = newerTls;
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) return 'bundled';
  // The default ones hold those of NODE_EXTRA_CA_CERTS already.
  const all = [...getCACertificates('default'), ...getCACertificates('system')];
  setDefaultCACertificates([...new Set(all)]);
  return 'system';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/stage/src/network.js

                                                                   

/** Hosts whose certificates every Node.js knows: only something in between would need the system's store. */
const publicHosts                      = new Set(['github.com', 'ghcr.io', 'docker.io']);

const prepared = { proxy: 'unknown', authorities: false };

/**
 * Lets requests that leave this machine use its proxy and the certificate authorities that it trusts. Each is
 * done once in a process; where a proxy is set that this Node.js cannot use, the log says so.
 * @param settings where that is said
 * @param host the host that is about to be asked
 */
function prepareNetwork(
  { progress }                                      ,
  host        ,
)       {
  if (prepared.proxy === 'unknown') {
    prepared.proxy = useSystemProxy(process.env);
    if (prepared.proxy === 'unsupported') {
      progress.detail(
        'HTTPS_PROXY is set, and this Node.js cannot use it: set NODE_USE_ENV_PROXY=1 for the job, or use Node 24.',
      );
    }
  }
  if (prepared.authorities || (prepared.proxy === 'none' && publicHosts.has(host))) return;
  prepared.authorities = true;
  useSystemAuthorities();
}


/***/ })

};
})
