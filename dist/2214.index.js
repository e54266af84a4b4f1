(function (exports, __distFolder) {'use strict';
exports.ids = [2214];
exports.modules = {

/***/ 22214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   execCredential: () => (/* binding */ execCredential)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81009);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1715);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26178);
/* harmony import */ var _waybill_process__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90758);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69545);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38549);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91052);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89875);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66936);
/* harmony import */ var _kubeconfig_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33842);






                                           

                                                                       

/** The versions of the protocol; an answer has the one that was asked for. */
const versions = ['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1'];

const answerSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  apiVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('ExecCredential'),
  status: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    token: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    clientCertificateData: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    clientKeyData: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    expirationTimestamp: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }).optional(),
  }),
});

const pluginTimeout = 55_000;
const maximumAnswerBytes = 1024 * 1024;

/**
 * A plugin that gives credentials, as kubectl runs it:
 * https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins
 * It runs again before its answer expires, and after the server refused it. It cannot ask anybody anything: a
 * workflow has no terminal.
 * @param exec what the kubeconfig says
 * @param choice of which user and cluster
 * @param trust what a plugin is told of the cluster, where it asks for that
 * @param surroundings where it runs
 * @returns the credential; nothing runs before it is asked for
 * @throws KUBERNETES_KUBECONFIG_INVALID for a version or mode that cannot work
 */
function execCredential(
  exec                ,
  choice                  ,
  trust       ,
  surroundings                                                                             ,
)             {
  const where = `user "${choice.userName}": exec`;
  const version = exec.apiVersion ?? '';
  if (!versions.includes(version)) {
    const why = `${where}.apiVersion is ${version === '' ? 'not set' : `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(version, 80)}"`}`;
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(
      choice.source,
      why,
      '',
      `Use ${versions.join(' or ')}; the plugin's documentation says which.`,
    );
  }
  if (version === versions[0] && exec.interactiveMode === undefined) {
    const remedy = 'Set interactiveMode: Never or IfAvailable.';
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(
      choice.source,
      `${where}.interactiveMode is not set, which v1 asks for`,
      '',
      remedy,
    );
  }
  if (exec.interactiveMode === 'Always') {
    const remedy = 'Use a plugin that needs no terminal, or a service account token.';
    throw (0,_kubeconfig_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(
      choice.source,
      `${where} wants to ask a person (interactiveMode: Always)`,
      '',
      remedy,
    );
  }
  const hasPath = /[/\\]/.test(exec.command);
  const command = hasPath ? surroundings.commandPath(exec.command) : exec.command;
  const what = `the credential of user "${choice.userName}" in ${choice.source} from the plugin ${exec.command}`;
  const info = executionInfo(exec, choice, trust, version);
  return (0,_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .renewableCredential */ .rI)({
    ...surroundings,
    what,
    obtain: async (signal) => {
      const result = await runPlugin(command, exec, what, info, signal);
      return readAnswer(result, version, what);
    },
  });
}

async function runPlugin(
  command        ,
  exec                ,
  what        ,
  info        ,
  signal             ,
)                         {
  const own = Object.fromEntries((exec.env ?? []).map(({ name, value }) => [name, value]));
  const remedy = exec.installHint ?? `Install ${exec.command}, or correct its arguments.`;
  try {
    const result = await (0,_waybill_process__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R3)([command, ...(exec.args ?? [])], {
      cwd: process.cwd(),
      signal,
      timeoutMilliseconds: pluginTimeout,
      env: (0,_waybill_process__WEBPACK_IMPORTED_MODULE_6__/* .commandEnvironment */ .J)({ ...own, KUBERNETES_EXEC_INFO: info }),
      maximumOutputBytes: maximumAnswerBytes,
      secrets: Object.values(own),
    });
    if (result.exitCode === 0) return result;
    // What it wrote to stdout may be a credential.
    const said = (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(result.stderr.toString('utf8').slice(-600), 600);
    const end = `it ended with ${result.exitCode === null ? `signal ${String(result.signal)}` : `exit code ${result.exitCode}`}`;
    throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialFailed */ .J2)(what, said === '' ? end : `${end}: ${said}`, remedy);
  } catch (error) {
    if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .isWaybillError */ .xS)(error) || !error.code.startsWith('PROCESS_')) throw error;
    throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialFailed */ .J2)(
      what,
      (0,_waybill_core__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error).replace(/\.$/, ''),
      (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(remedy, 600),
      error,
    );
  }
}

function readAnswer(result               , version        , what        )           {
  const parsed = answerSchema.safeParse((0,_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .q)(result.stdout.toString('utf8')));
  const remedy = 'Run the plugin by hand; it must print an ExecCredential as JSON.';
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.join('.');
    throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialFailed */ .J2)(
      what,
      `it printed no ExecCredential (${place} has another form)`,
      remedy,
    );
  }
  const { apiVersion, status } = parsed.data;
  if (apiVersion !== version)
    throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialFailed */ .J2)(
      what,
      `it answered in ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(apiVersion, 80)} instead of ${version}`,
      remedy,
    );
  const identity = readIdentity(status, what, remedy);
  const expires = status.expirationTimestamp;
  return { identity, expiresAt: expires === undefined ? undefined : Date.parse(expires) };
}

function readIdentity(
  status                                        ,
  what        ,
  remedy        ,
)           {
  const { token, clientCertificateData: certificate, clientKeyData: key } = status;
  const hasToken = token !== undefined && token !== '';
  if ((certificate ?? '') === '' && (key ?? '') === '') {
    if (hasToken) return { token: new _waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .Secret */ .z(token) };
    throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialFailed */ .J2)(what, 'it printed neither a token nor a certificate', remedy);
  }
  if (certificate === undefined || key === undefined)
    throw (0,_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialFailed */ .J2)(what, 'it printed half of a certificate and its key', remedy);
  return {
    ...(hasToken ? { token: new _waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .Secret */ .z(token) } : {}),
    certificate: { certificate, key: new _waybill_core__WEBPACK_IMPORTED_MODULE_9__/* .Secret */ .z(key) },
  };
}

/** What a plugin reads in KUBERNETES_EXEC_INFO. */
function executionInfo(
  exec                ,
  { cluster }                  ,
  trust       ,
  version        ,
)         {
  const config = cluster.extensions?.find(
    ({ name }) => name === 'client.authentication.k8s.io/exec',
  );
  const about = {
    server: cluster.server,
    ...(trust.serverName === undefined ? {} : { 'tls-server-name': trust.serverName }),
    ...(trust.isBlind ? { 'insecure-skip-tls-verify': true } : {}),
    ...(trust.authority === undefined
      ? {}
      : {
          'certificate-authority-data': Buffer.from(trust.authority).toString('base64'),
        }),
    ...(cluster['proxy-url'] === undefined ? {} : { 'proxy-url': cluster['proxy-url'] }),
    ...(config === undefined ? {} : { config: config.extension }),
  };
  return JSON.stringify({
    apiVersion: version,
    kind: 'ExecCredential',
    spec: { ...(exec.provideClusterInfo === true ? { cluster: about } : {}), interactive: false },
  });
}


/***/ })

};
})
