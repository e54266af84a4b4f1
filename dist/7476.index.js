(function (exports, __distFolder) {'use strict';
exports.ids = [7476];
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

/***/ 7476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ expiryOf),
/* harmony export */   tokenEndpoint: () => (/* binding */ tokenEndpoint)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63813);
/* harmony import */ var _object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49153);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91052);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66936);




                                                 

                                              
                                                                       

/**
 * @param access an address and a function that gives tokens
 * @param surroundings signal and mask
 * @returns the server and who we are to it; a token is asked for again before it expires
 * @throws KUBERNETES_KUBECONFIG_INVALID where the address is none
 */
function tokenEndpoint(
  access                                           ,
  surroundings                        ,
)           {
  const server = URL.canParse(access.server) ? new URL(access.server) : undefined;
  if (server === undefined || !['http:', 'https:'].includes(server.protocol))
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .kubernetesError */ .j)('KUBERNETES_KUBECONFIG_INVALID', {
      message: `Expected the address of an API server such as https://10.0.0.1:6443; found another text.`,
      remedy: 'Correct it: `kubectl cluster-info` prints it.',
    });
  const what = `the token for ${server.origin}`;
  return {
    server,
    namespace: access.namespace ?? 'default',
    trust: {
      isBlind: false,
      authorityName:
        access.authority === undefined
          ? 'the authorities that the system trusts'
          : 'the authority that was given',
      ...(access.authority === undefined ? {} : { authority: access.authority }),
    },
    headers: {},
    credential: (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .renewableCredential */ .rI)({
      ...surroundings,
      what,
      obtain: async () => {
        const token = await obtain(access.token, what);
        return { identity: { token }, expiresAt: expiryOf(token) };
      },
    }),
  };
}

async function obtain(token                       , what        )                  {
  try {
    return await token();
  } catch (error) {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .isWaybillError */ .xS)(error)) throw error;
    throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialFailed */ .J2)(what, (0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), 'Check what gives the token.', error);
  }
}

/**
 * @param token a token, which may be a JWT (RFC 7519)
 * @returns when it expires, in milliseconds since 1970; undefined where it does not say so
 */
function expiryOf(token        )                     {
  const [, payload] = token.reveal().split('.');
  if (payload === undefined) return undefined;
  const seconds = (0,_object_js__WEBPACK_IMPORTED_MODULE_3__/* .countAt */ .$v)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(Buffer.from(payload, 'base64url').toString('utf8')), 'exp');
  return seconds === undefined ? undefined : seconds * 1000;
}


/***/ })

};
})
