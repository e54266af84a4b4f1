(function (exports, __distFolder) {'use strict';
exports.ids = [4281];
exports.modules = {

/***/ 24281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentOnRun: () => (/* binding */ commentOnRun)
/* harmony export */ });
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);
                                                         

                                                                      
                                            
                                                                              

/** What became of the comment. */
                            
                                                                    
                                                                                          
                                                             
                                                                                
                                                                                  

/** What is asked of the systems of a run: the forge's one call. */
                                     
                                                                     
                                                        
 

/** What the comment is about. */
                                 
                           
                                                           
                              
                                                
                                                         
 

/** What a token without the permission gets; a forge may hide what a token may not see. */
const refusals                    = ['FORGE_FORBIDDEN', 'FORGE_UNAUTHORIZED', 'FORGE_NOT_FOUND'];

/**
 * Keeps one comment about the contracts on the run's pull request: made once, then edited in place. It is a view of
 * the verdict: that it cannot be written does not change what the verdict is.
 * @param connections the forge
 * @param request the run's event, and what came out
 * @returns what became of it
 * @throws the signal's reason
 */
async function commentOnRun(
  connections                    ,
  request                ,
)                          {
  const { event, repository, verdicts, options } = request;
  const { pullRequest: number, headRepository } = event;
  if (number === undefined) {
    return { kind: 'passed-over', reason: `The run's event (${event.name}) has no pull request.` };
  }
  const isFork = headRepository !== repository;
  const { commentKey, contractComment } = await __webpack_require__.e(/* import() */ 8728).then(__webpack_require__.bind(__webpack_require__, 18728));
  try {
    const forge = await connections.forge();
    const body = contractComment(verdicts, options);
    const { value, changed } = await forge.commentOnPullRequest(number, commentKey, body);
    return { kind: changed ? 'written' : 'unchanged', url: value };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (isFork && (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error) && refusals.includes(error.code)) {
      const reason = `The pull request comes from ${headRepository ?? 'a repository that is gone'}: a fork's run has a token that only reads, so there is no comment.`;
      return { kind: 'passed-over', reason };
    }
    return {
      kind: 'failed',
      reason: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error),
      remedy: (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .isWaybillError */ .xS)(error) ? error.remedy : 'Run the step again.',
    };
  }
}


/***/ })

};
})
