(function (exports, __distFolder) {'use strict';
exports.ids = [3985];
exports.modules = {

/***/ 66936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ fixedCredential),
/* harmony export */   J2: () => (/* binding */ credentialFailed),
/* harmony export */   rI: () => (/* binding */ renewableCredential)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67528);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63813);



/** A certificate that a client shows, with its key; both PEM. */
                                    
                               
                       
 

/** Who we are to the API server: a token, a certificate, both, or nobody. */
                           
                          
                                           
 

/** A source of identities. */
                             
                                                              
                        
     
                                                                         
                                                              
     
                                                   
                                                                                                  
                                       
 

/** An identity, and until when it is good. */
                           
                              
                                                                               
                                          
 

/**
 * @param what names it in messages
 * @param identity who we are, always
 * @returns a credential that never changes
 */
function fixedCredential(what        , identity          )             {
  return { what, identity: async () => identity, refused: () => false };
}

/** How a credential is obtained that does not last. */
                                  
                        
                                                                               
                               
                                          
                                                 
 

/** An identity is renewed this long before it expires: a request takes time, and clocks differ. */
const leeway = 30_000;
/** How long obtaining may take: a plugin may have to ask a slow identity provider. */
const obtainDeadline = 60_000;

/**
 * @param source how an identity is obtained
 * @returns a credential that obtains it when it is asked for first, before it expires, and after it was refused;
 * those who ask meanwhile wait for the same one
 */
function renewableCredential(source                 )             {
  let current                      ;
  let underWay                               ;
  const renew = async ()                    => {
    const what = `${source.what} to be obtained`;
    const obtained = await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .NE)(what, obtainDeadline, source.signal, (signal) =>
      source.obtain(signal),
    );
    const { token, certificate } = obtained.identity;
    if (token !== undefined) source.mask(token);
    if (certificate !== undefined) source.mask(certificate.key);
    current = obtained;
    return obtained;
  };
  return {
    what: source.what,
    identity: async (signal) => {
      signal.throwIfAborted();
      if (current !== undefined && !isExpiring(current)) return current.identity;
      underWay ??= renew().finally(() => {
        underWay = undefined;
      });
      return (await underWay).identity;
    },
    refused: (identity) => {
      // Whoever was refused with an older one just asks again.
      if (current?.identity === identity) current = undefined;
      return true;
    },
  };
}

function isExpiring({ expiresAt }          )          {
  return expiresAt !== undefined && Date.now() >= expiresAt - leeway;
}

/**
 * @param what the credential
 * @param why what went wrong, free of secrets
 * @param remedy what to do
 * @param cause what was thrown
 * @returns KUBERNETES_CREDENTIAL_FAILED, or the cause where that is an error of ours already
 */
function credentialFailed(
  what        ,
  why        ,
  remedy        ,
  cause          ,
)        {
  if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .isWaybillError */ .xS)(cause, 'KUBERNETES_CREDENTIAL_FAILED')) return cause;
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .kubernetesError */ .j)('KUBERNETES_CREDENTIAL_FAILED', {
    message: `Expected to obtain ${what}; ${why}.`,
    remedy,
    facts: { credential: what },
    ...(cause === undefined ? {} : { cause }),
  });
}


/***/ }),

/***/ 93985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inClusterEndpoint: () => (/* binding */ inClusterEndpoint)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63813);
/* harmony import */ var _token_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4467);




                                              
                                                                       


/** Where a kubelet puts a pod's service account. */
const usualFolder = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * The service account of the pod in which we run:
 * https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/
 * @param surroundings signal, mask, and the environment that a kubelet sets
 * @param folder where the account's files are
 * @returns the server and who we are to it
 * @throws KUBERNETES_CREDENTIAL_FAILED where this is no pod, or one without a service account
 */
async function inClusterEndpoint(
  surroundings                        ,
  folder         = usualFolder,
)                    {
  const host = surroundings.environment['KUBERNETES_SERVICE_HOST'] ?? '';
  const port = surroundings.environment['KUBERNETES_SERVICE_PORT'] ?? '';
  if (host === '' || port === '')
    throw notInCluster('KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set');
  const authority = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'ca.crt');
  const tokenPath = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'token');
  if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(tokenPath)) throw notInCluster(`there is no ${tokenPath}`);
  const namespace = await read((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'namespace'));
  return {
    server: new URL(`https://${host.includes(':') ? `[${host}]` : host}:${port}`),
    namespace: namespace === '' ? 'default' : namespace,
    trust: {
      authority: await read(authority),
      authorityName: authority,
      isBlind: false,
    },
    headers: {},
    credential: (0,_token_file_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenFileCredential */ .h)(
      tokenPath,
      `the service account's token ${tokenPath}`,
      surroundings,
    ),
  };
}

async function read(path        )                  {
  try {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8')).trim();
  } catch {
    throw notInCluster(`${path} cannot be read`);
  }
}

function notInCluster(why        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .kubernetesError */ .j)('KUBERNETES_CREDENTIAL_FAILED', {
    message: `Expected to run in a pod with a service account; ${why}.`,
    remedy:
      'Give a kubeconfig instead, or run the runner as a pod whose service account is mounted (automountServiceAccountToken).',
    facts: { credential: 'in-cluster' },
  });
}


/***/ }),

/***/ 4467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ tokenFileCredential)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88285);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66936);



                                                                       

/** How long a token file's content is taken as it is: kubelets write a new one long before the old one expires. */
const rereadAfter = 60_000;

/**
 * @param path a file that holds a token, which someone rotates
 * @param what names it in messages
 * @param surroundings signal and mask
 * @param besides a certificate that is shown too
 * @returns a credential that reads the file again about once a minute, and when the token was refused
 */
function tokenFileCredential(
  path        ,
  what        ,
  surroundings                        ,
  besides           = {},
)             {
  return (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .renewableCredential */ .rI)({
    ...surroundings,
    what,
    obtain: async () => {
      const token = (await readToken(path, what)).trim();
      const remedy = 'Check who writes the file; its content is a token.';
      if (token === '') throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialFailed */ .J2)(what, `${path} is empty`, remedy);
      return {
        identity: { ...besides, token: new _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(token) },
        expiresAt: Date.now() + rereadAfter,
      };
    },
  });
}

async function readToken(path        , what        )                  {
  try {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
  } catch (error) {
    const why = `${path} cannot be read (${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .x)(error) ?? 'unknown error'})`;
    throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialFailed */ .J2)(what, why, 'Check the path and its rights.');
  }
}


/***/ })

};
})
