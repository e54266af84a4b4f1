export const id = 2317;
export const ids = [2317];
export const modules = {

/***/ 94698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configError: () => (/* reexport safe */ _error_codes_js__WEBPACK_IMPORTED_MODULE_0__.F),
/* harmony export */   suggestion: () => (/* reexport safe */ _nearest_js__WEBPACK_IMPORTED_MODULE_1__.h)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(523);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53396);
             
                    
                 
                    
                   
              
                  
                   
              
                                 
             
           
           
          
              
             
                   
               
                            


                                                                       
                                                                                    




                                                       



                                                                  







                                                    
                                                  


/***/ })

};
