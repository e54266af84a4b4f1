(function (exports, __distFolder) {'use strict';
exports.ids = [6965];
exports.modules = {

/***/ 26965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   authProviderCredential: () => (/* binding */ authProviderCredential)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1715);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81009);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89875);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66936);
/* harmony import */ var _kubeconfig_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33842);
/* harmony import */ var _token_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7476);




                                                                       


/**
 * The providers that kubectl once had built in. Only `oidc` is left; the others gave way to exec plugins in 1.26.
 * Its renewal of an ID token at the identity provider is that of @kubernetes/client-node, loaded only here.
 * @param provider what the kubeconfig says
 * @param choice of which user
 * @param surroundings signal and mask
 * @returns the credential
 * @throws KUBERNETES_KUBECONFIG_INVALID for a provider that is no more
 */
function authProviderCredential(
  provider                                              ,
  choice                  ,
  surroundings                        ,
)             {
  const { userName, source } = choice;
  const name = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(provider.name, 40);
  if (provider.name !== 'oidc')
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(
      source,
      `user "${userName}" has the auth-provider "${name}", which kubectl dropped in 1.26`,
      '',
      'Use its exec plugin: gke-gcloud-auth-plugin, kubelogin, or `aws eks get-token`.',
    );
  const config                         = { ...provider.config };
  for (const key of ['client-secret', 'refresh-token', 'id-token']) {
    const value = config[key] ?? '';
    if (value !== '') surroundings.mask(new _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value));
  }
  const what = `the ID token of user "${userName}" in ${source}`;
  return (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .renewableCredential */ .rI)({
    ...surroundings,
    what,
    obtain: async () => {
      const token = new _waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(await idToken(userName, config, what));
      return { identity: { token }, expiresAt: (0,_token_source_js__WEBPACK_IMPORTED_MODULE_4__/* .expiryOf */ .p)(token) };
    },
  });
}

/** `config` is changed: a provider may give a new refresh token with each answer. */
async function idToken(
  name        ,
  config                        ,
  what        ,
)                  {
  const remedy = 'Log in again, so that the kubeconfig has a valid refresh-token.';
  const { OpenIDConnectAuth } = await __webpack_require__.e(/* import() */ 6338).then(__webpack_require__.bind(__webpack_require__, 56338));
  const options                                      = { headers: {} };
  try {
    const user = { name, authProvider: { name: 'oidc', config } };
    await new OpenIDConnectAuth().applyAuthentication(user, options);
  } catch (error) {
    const why = `its provider answered: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)((0,_waybill_core__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error), 200)}`;
    throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialFailed */ .J2)(what, why, remedy);
  }
  const token = /^Bearer (.+)$/.exec(options.headers['Authorization'] ?? '')?.[1];
  if (token !== undefined) return token;
  throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialFailed */ .J2)(
    what,
    'it has expired or is missing, and client-id, refresh-token and idp-issuer-url are not all there',
    remedy,
  );
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
