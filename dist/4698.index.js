(function (exports, __distFolder) {'use strict';
exports.ids = [4698];
exports.modules = {

/***/ 94698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   suggestion: () => (/* reexport safe */ _nearest_js__WEBPACK_IMPORTED_MODULE_0__.h)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53396);
             
                    
                    
            
             
                          
                   
              
                  
                   
              
                    
                                 
             
           
           
          
              
             
                   
               
                            
             
                  
                   
                  
                 
                    
                     
                              
             
                
                  
                        
                   
           
                 
                         
                      
                                     
                                                                   


                                                                       
                                                                                    




                                                       




                                                                  


                                                    







                                                    
                                                  

                                                                                     


/***/ }),

/***/ 53396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * Finds what was probably meant.
 * @param given what was written
 * @param known what would be right
 * @returns the nearest known word, or undefined where none is near (more than a third of its letters differ)
 */
function nearest(given        , known                  )                     {
  let best                                                ;
  const plain = normalise(given);
  for (const word of known) {
    const distance = editDistance(plain, normalise(word));
    if (distance > Math.max(1, Math.floor(Math.max(plain.length, word.length) / 3))) continue;
    if (best === undefined || distance < best.distance) best = { word, distance };
  }
  return best?.word;
}

/**
 * @param given what was written
 * @param known what would be right
 * @returns `; did you mean "x"?`, or the list of known words where none is near and there are at most sixteen
 */
function suggestion(given        , known                   )         {
  const word = nearest(given, known);
  if (word !== undefined) return `; did you mean "${word}"?`;
  return known.length > 0 && known.length <= 16 ? `; known: ${known.join(', ')}` : '';
}

/** Case, hyphen and underscore are what people mix up most: `desiredState`, `desired_state`. */
function normalise(word        )         {
  return word.slice(0, 64).toLowerCase().replaceAll(/[-_ ]/g, '');
}

/** Damerau-Levenshtein distance (adjacent letters swapped count once). */
function editDistance(a        , b        )         {
  const rows             = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, at(rows, i - 2, j - 2) + 1);
      }
      row.push(value);
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows                                , i        , j        )         {
  return rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
}


/***/ })

};
})
