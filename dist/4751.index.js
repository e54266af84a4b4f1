(function (exports, __distFolder) {'use strict';
exports.ids = [4751];
exports.modules = {

/***/ 74001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contractBaseline: () => (/* binding */ contractBaseline)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88285);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37964);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53396);
/* harmony import */ var _waybill_contract_string_catalog__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13132);
/* harmony import */ var _desired_state_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87840);




                                             


const name = 'contract baseline';
const configFile = 'waybill.yaml';

/** `waybill contract baseline`: the findings that a team has today, as the file that keeps them from blocking. */
const contractBaseline          = {
  name,
  about: 'Print what is amiss in string catalogs now, so that only what is new blocks.',
  positionals: ['CONTRACT'],
  options: {},
  details: [
    `Reads ${configFile} and the catalogs of the current folder, and prints the file that the contract's \`baseline\` names; it writes nothing. Findings stay known when their lines move; what is fixed is told until it leaves the file.`,
  ],
  examples: [`waybill ${name} texts > catalog-baseline.json`],
  run: async ({ positionals: [wanted], signal }) => {
    if (wanted === undefined) throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)(name, 'expected the name of a contract');
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(configFile, 'utf8').catch((error         ) => {
      if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W)(error)) return undefined;
      throw error;
    });
    const { contracts } = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_3__/* .parseApplicationConfig */ .m0)(text, configFile);
    const catalogs = contracts.filter((contract) => contract.kind === 'string-catalog');
    const contract = catalogs.find((known) => known.name === wanted);
    if (contract === undefined) {
      const names = catalogs.map((known) => known.name);
      throw (0,_desired_state_words_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)(
        name,
        `expected a contract of kind string-catalog in ${configFile}, found ${wanted}${(0,_waybill_config__WEBPACK_IMPORTED_MODULE_4__/* .suggestion */ .h)(wanted, names)}`,
      );
    }
    process.stdout.write(
      await (0,_waybill_contract_string_catalog__WEBPACK_IMPORTED_MODULE_5__/* .stringCatalogBaseline */ .Y)({ checkout: process.cwd(), contract, signal }),
    );
    return 0;
  },
};


/***/ }),

/***/ 87840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   Xc: () => (/* binding */ parseFormat),
/* harmony export */   cY: () => (/* binding */ parseValueWords),
/* harmony export */   uH: () => (/* binding */ parseImageWords)
/* harmony export */ });
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37558);
/* harmony import */ var _waybill_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53396);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);



/** An image as a command line says it. */
                             
                                       
                        
                              
                        
                           
 

/** A value as a command line says it. */
                             
                            
                         
 

const imageForm = 'NAME=REPO:TAG@DIGEST';

/**
 * Takes `NAME=REPO:TAG@DIGEST` apart; tag or digest may be left out. An image has no `=`, a name may have one
 * (`container=web`): the last one divides.
 * @param text one value of `--image`
 * @param command the command, for the message
 * @throws CLI_USAGE
 */
function parseImageWords(text        , command        )             {
  const divide = text.lastIndexOf('=');
  const [name, image] = [text.slice(0, Math.max(0, divide)), text.slice(divide + 1)];
  if (divide < 0) throw usage(command, `--image ${shown(text)} has no "="; expected ${imageForm}`);
  if (name === '' || image === '')
    throw usage(
      command,
      `--image ${shown(text)} has nothing ${name === '' ? 'before' : 'behind'} its "="; expected ${imageForm}`,
    );
  const [whole, ...digests] = image.split('@');
  const [digest] = digests;
  if (whole === undefined || whole === '' || digest === '' || digests.length > 1)
    throw usage(command, `--image ${shown(text)} is not ${imageForm}`);
  // A colon before the last slash belongs to the registry's port.
  const colon = whole.lastIndexOf(':');
  const tag = colon > whole.lastIndexOf('/') ? whole.slice(colon + 1) : undefined;
  if (tag === '') throw usage(command, `--image ${shown(text)} has an empty tag`);
  if (tag === undefined && digest === undefined)
    throw usage(
      command,
      `--image ${shown(text)} has neither tag nor digest; one of them is enough`,
    );
  return {
    name,
    repository: tag === undefined ? whole : whole.slice(0, colon),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/**
 * Takes `PATH=TEXT` apart. The text may hold anything; a path may hold a `=` in brackets (`[name=web]`) or in quotes.
 * @param text one value of `--value`
 * @param command the command, for the message
 * @throws CLI_USAGE
 */
function parseValueWords(text        , command        )             {
  const match = /^((?:\["(?:[^"\\]|\\.)*"\]|\[(?!")[^\]]*\]|[^=[])+)=(.*)$/s.exec(text);
  const [, selector, value] = match ?? [];
  if (selector === undefined || value === undefined)
    throw usage(command, `--value ${shown(text)} is not PATH=TEXT`);
  return { selector, value };
}

/**
 * @param text the value of `--format`
 * @param command the command, for the message
 * @throws CLI_USAGE with the formats that there are
 */
function parseFormat(text        , command        )                     {
  const format = _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateFormats */ .sE.find((known) => known === text);
  if (format !== undefined) return format;
  const hint = (0,_waybill_config__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(text, _waybill_config__WEBPACK_IMPORTED_MODULE_0__/* .desiredStateFormats */ .sE);
  throw usage(command, `there is no format ${shown(text)}${hint}`);
}

/**
 * @param command the command
 * @param problem what does not fit
 * @returns the error for words that do not fit
 */
function usage(command        , problem        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .cliError */ .h)('CLI_USAGE', {
    message: `waybill ${command}: ${problem}.`,
    remedy: `See \`waybill ${command} --help\`.`,
    facts: { command },
  });
}

function shown(text        )         {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}


/***/ }),

/***/ 72319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ breaks),
/* harmony export */   X: () => (/* binding */ findingLevels)
/* harmony export */ });
/** How much a finding weighs: `breaking` fails the contract; `risky` and `info` are shown. */
const findingLevels = ['breaking', 'risky', 'info']         ;
                                                          

/** One thing that a comparison found; every kind of contract gives these. */
                          
                                                    
                      
                               
                                  
                        
                       
                         
                           
                                                                                                    
                            
                           
                          
                                                                  
                              
                                                                                                          
                                     
                                           
                                  
                                                                           
                                                                           
                                                                           
                                              
                                                                                                 
                                                                                                  
 

/** A line of an older contract. */
                                
                          
                        
                         
                           
                            
 

/** @returns whether a finding fails its contract: it breaks, and nobody accepted it */
function breaks({ level, waiver }         )          {
  return level === 'breaking' && waiver === undefined;
}

/** How one file differs from what is committed. */
                                 
                        
                                                    
                                               
                        
                                                     
                              
 

/** What came out of verifying one contract. */
                                  
                            
                        
                                                               
                          
                                        
                                                  
                                                   
                            
                                        
 


/***/ })

};
})
