(function (exports, __distFolder) {'use strict';
exports.ids = [5611];
exports.modules = {

/***/ 15611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openCluster: () => (/* binding */ openCluster)
/* harmony export */ });
/* unused harmony export usualAccess */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44117);



                                                                  
                                                                   


/**
 * Connects with the cluster that the settings name, or the one that kubectl would take.
 * @param settings how it is reached
 * @returns the cluster
 * @throws CLUSTER_UNDECLARED, and what connecting throws
 */
async function openCluster(settings                    )                   {
  const { connectCluster } = await __webpack_require__.e(/* import() */ 9847).then(__webpack_require__.bind(__webpack_require__, 19847));
  return await connectCluster(settings.cluster ?? (await usualAccess(process.env)), {
    signal: settings.signal,
    ...(settings.mask === undefined ? {} : { mask: settings.mask }),
  });
}

/**
 * The places where kubectl looks, in its order (its documentation, "Organizing Cluster Access Using kubeconfig
 * Files"; the service account where it runs in a pod).
 * @param environment of this process
 * @returns the first that is there
 * @throws CLUSTER_UNDECLARED
 */
async function usualAccess(environment                   )                         {
  const named = (environment['KUBECONFIG'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((path) => path !== '');
  const [first, ...others] = named;
  if (others.length > 0)
    throw undeclared(`KUBECONFIG names ${String(named.length)} files, which are not merged here`);
  if (first !== undefined) return { kind: 'file', path: first };
  const usual = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.kube', 'config');
  if (await isThere(usual)) return { kind: 'file', path: usual };
  if ((environment['KUBERNETES_SERVICE_HOST'] ?? '') !== '') return { kind: 'in-cluster' };
  throw undeclared(
    'there is no input, no KUBECONFIG, no ~/.kube/config, and this is no pod of a cluster',
  );
}

async function isThere(path        )                   {
  return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(
    () => true,
    () => false,
  );
}

function undeclared(found        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .stageError */ .vH)('CLUSTER_UNDECLARED', {
    message: `Expected to be told how the environment's cluster is reached; ${found}.`,
    remedy:
      'Give `kubeconfig`, `kubeconfig-file` or `cluster-server`, or let a step before set KUBECONFIG to one file.',
  });
}


/***/ })

};
})
