(function (exports, __distFolder) {'use strict';
exports.ids = [6325];
exports.modules = {

/***/ 36325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mintToken: () => (/* binding */ mintToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1715);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69545);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58872);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76557);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10519);





                                                     

                                                          

/** What is needed to act as a GitHub App. */
                                           
                          
                                                                  
                         
                                                   
                              
                                                                
                              
                                                                                    
                                                                    
                               
                         
                                          
 

const installationSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive() });
const tokenSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ token: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(4096) });

/**
 * Mints a token of a GitHub App's installation, for one repository and an hour
 * (https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation).
 * @param options the App, its key, the repository
 * @returns the token
 * @throws APP_KEY_INVALID, APP_UNAUTHORIZED, APP_NOT_INSTALLED, APP_PERMISSION_MISSING, and what asking throws
 */
async function mintToken(options                          )                  {
  const { repository, appId, permissions } = options;
  const [, name = ''] = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRepository */ .n_)(repository).split('/');
  const client = new _github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .GithubClient */ .t({ ...options, token: await appToken(options) });
  const { id } = await client.get('appInstallation', {}, installationSchema, {
    refused: ({ status }) =>
      status === 401
        ? unauthorized(appId)
        : status === 404
          ? notInstalled(appId, repository)
          : undefined,
  });
  const parameters = {
    installation_id: id,
    repositories: [name],
    ...(permissions === undefined ? {} : { permissions }),
  };
  const { token } = await client.write('createInstallationToken', parameters, tokenSchema, {
    refused: (fault) => tokenRefused(fault, options),
  });
  return new _waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(token);
}

/** The JSON web token by which the App itself speaks, for a few minutes. */
async function appToken({ appId, privateKey }                          )                  {
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(appId)) throw unauthorized(appId);
  const key = pkcs8Of(privateKey);
  const { createAppAuth } = await __webpack_require__.e(/* import() */ 107).then(__webpack_require__.bind(__webpack_require__, 20107));
  const authentication = await createAppAuth({ appId, privateKey: key })({ type: 'app' });
  return new _waybill_core__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(authentication.token);
}

/** GitHub gives keys as PKCS 1; secrets often arrive with their line ends written out. */
function pkcs8Of(privateKey        )         {
  const pem = privateKey
    .reveal()
    .replaceAll(String.raw`\n`, '\n')
    .trim();
  try {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(`${pem}\n`);
    if (key.asymmetricKeyType === 'rsa')
      return key.export({ type: 'pkcs8', format: 'pem' }).toString();
  } catch {
    // What OpenSSL says of it could show parts of the key.
  }
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .forgeError */ .C)('APP_KEY_INVALID', {
    message:
      "Expected the GitHub App's private key as a PEM file of an RSA key; found something else.",
    remedy:
      'Put the whole .pem file into the secret, with its first and last line; make a new key on the page of the App (Private keys) where it is lost.',
  });
}

function tokenRefused(
  { status, words }             ,
  { appId, repository, permissions = {} }                          ,
)                    {
  if (status === 401) return unauthorized(appId);
  if (status !== 422 && status !== 403) return undefined;
  if (/repositor/i.test(words)) return notInstalled(appId, repository);
  const asked = Object.entries(permissions).map(([name, access]) => `${name}: ${access}`);
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .forgeError */ .C)('APP_PERMISSION_MISSING', {
    message: `Expected the GitHub App ${appId} to be granted ${asked.join(', ') || 'what is asked for'} on ${repository}; GitHub says: ${words}.`,
    remedy:
      "Add the permissions on the App's page (Permissions & events); its owner's organization then accepts them on the page of the installation.",
    facts: { app: appId, repository, permissions: asked },
  });
}

function unauthorized(appId        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .forgeError */ .C)('APP_UNAUTHORIZED', {
    message: `Expected GitHub to know the App ${JSON.stringify(appId.slice(0, 64))} by this key; it does not.`,
    remedy:
      "Take the App's id and a private key from the same page of the App; a clock that is minutes off makes its signature invalid too.",
    facts: { app: appId.slice(0, 64) },
  });
}

function notInstalled(appId        , repository        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .forgeError */ .C)('APP_NOT_INSTALLED', {
    message: `Expected the GitHub App ${appId} to be installed on ${repository}; it is not, or only on other repositories of the owner.`,
    remedy:
      'Install it on the page of the App (Install App), and choose this repository under "Repository access".',
    facts: { app: appId, repository },
  });
}


/***/ })

};
})
