(function (exports, __distFolder) {'use strict';
exports.ids = [872];
exports.modules = {

/***/ 60872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   desiredStateImages: () => (/* binding */ desiredStateImages)
/* harmony export */ });
/* harmony import */ var _desired_state_edited_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51395);
/* harmony import */ var _desired_state_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55440);
/* harmony import */ var _desired_state_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87840);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51182);
                                                          
                                                   





const name = 'desired-state images';

/** `waybill desired-state images`: what a file names, as `desired-state set` takes it. */
const desiredStateImages          = {
  name,
  about: 'The images that one file names, and how `desired-state set` calls them.',
  positionals: [],
  options: {
    file: { about: 'The file.', value: 'FILE' },
    format: { about: 'The format, where the file does not tell.', value: 'FORMAT' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Lists each image that can be edited: its place, its selector and what stands there. Text that only looks like an image (an argument, an annotation, configuration in a block of text) is none.',
  ],
  examples: [
    `waybill ${name} --file kustomization.yaml`,
    `waybill ${name} --file values.yaml --format helm-values --json`,
  ],
  run: async (call) => {
    const { file: path, format: word } = optionsOf(call);
    const file = await (0,_desired_state_edited_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readFileToEdit */ .M)(path);
    const format = word === undefined ? undefined : (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFormat */ .Xc)(word, name);
    const reading = (0,_desired_state_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .readingOf */ .MU)(file, format, undefined);
    const [as, listed] = [reading.format, reading.listed()];
    if (call.given('json'))
      process.stdout.write((0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonText */ .s$)({ file: path, format: as, images: listed }));
    else if (listed.length === 0)
      process.stderr.write(`${path}: the format ${as} finds no image.\n`);
    else process.stdout.write(`${(0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .columns */ .YB)(rowsOf(path, listed))}\n`);
    return 0;
  },
};

function optionsOf(call      )                                                                 {
  const file = call.text('file');
  if (file === undefined || file === '') throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)(name, '--file is missing');
  return { file, format: call.text('format') };
}

function rowsOf(path        , listed                        )             {
  return listed.map(({ selector, stated, line, column }) => [
    `${path}:${String(line)}:${String(column)}`,
    selector,
    stated.text,
  ]);
}


/***/ })

};
})
