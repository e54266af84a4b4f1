(function (exports, __distFolder) {'use strict';
exports.ids = [9414];
exports.modules = {

/***/ 69414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseDescription: () => (/* binding */ parseDescription)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(523);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37964);

                                               
                                                                   

/**
 * @param settings the description's path, and the registry that stands for the one it names
 * @param repository where it was looked for
 * @param commit at which commit
 * @param bytes what was found; undefined where there is no such file
 * @returns the application's description
 * @throws CONFIG_MISSING, CONFIG_INVALID and others of CONFIG_*
 */
function parseDescription(
  settings                                                 ,
  repository                          ,
  commit           ,
  bytes                    ,
)                    {
  if (bytes === undefined) {
    throw (0,_waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .configError */ .F)('CONFIG_MISSING', {
      message: `Expected ${settings.config} at commit ${commit.slice(0, 12)} of ${repository.url}, found no such file.`,
      remedy: 'Commit the file, or name its path with the input `config`.',
      facts: { file: settings.config, commit },
    });
  }
  const config = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .parseApplicationConfig */ .m0)(bytes.toString('utf8'), settings.config);
  return settings.registry === undefined ? config : withRegistry(config, settings.registry);
}

/** A mirror or a closed network: the same paths under another host. */
function withRegistry(config                   , registry        )                    {
  const images = config.images.map((image) => ({
    ...image,
    repository: `${registry}/${image.repository.slice(image.repository.indexOf('/') + 1)}`,
  }));
  return { ...config, images };
}


/***/ })

};
})
