export const id = 8908;
export const ids = [8908];
export const modules = {

/***/ 88908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSecretNames: () => (/* binding */ readSecretNames)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10519);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22170);


                                                                                              


const secretSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255) });

/**
 * Lists the names of a repository's Actions secrets
 * (https://docs.github.com/en/rest/actions/secrets#list-repository-secrets).
 * @param options where the repository is, and who asks
 * @returns the names, or why this token does not see them
 */
async function readSecretNames(options                    )                                 {
  const client = new _github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .GithubClient */ .t(options);
  const found = await (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .readable */ .H)((refused) =>
    client.list('repositorySecrets', {}, secretSchema, { ...refused, key: 'secrets' }),
  );
  if (found.kind === 'read') return { kind: 'names', names: found.value.map(({ name }) => name) };
  const words = found.fault.words || `status ${String(found.fault.status)}`;
  return { kind: 'unreadable', reason: `GitHub does not show them to this token: ${words}` };
}


/***/ }),

/***/ 22170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readable)
/* harmony export */ });
                                                     

/** What GitHub does not show to this token, or does not have on this server. */
class Unreadable extends Error {
                    name = 'Unreadable';
           fault             ;

  constructor(fault             ) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Something that was read, or the answer that kept it back. */
                         
                                                
                                                                 

/**
 * Reads what may be kept back: what needs rights that not every token can have, or a plan, or a newer server.
 * @param read makes a call with the option `refused` that it gets
 * @returns what was read, or the answer of status 403 or 404; a rate limit, also a 403, keeps nothing back for
 *   good and is thrown
 */
async function readable   (
  read                                                                                 ,
)                       {
  const refused = (fault             )                    =>
    (fault.status === 403 || fault.status === 404) && !fault.isTransient
      ? new Unreadable(fault)
      : undefined;
  try {
    return { kind: 'read', value: await read({ refused }) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', fault: error.fault };
    throw error;
  }
}


/***/ })

};
