(function (exports, __distFolder) {'use strict';
exports.ids = [3903];
exports.modules = {

/***/ 93903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareJsonSchemas: () => (/* binding */ compareJsonSchemas),
  p: () => (/* binding */ schemaOf)
});

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/findings/report.js + 2 modules
var findings_report = __webpack_require__(89802);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/error-codes.js
var error_codes = __webpack_require__(58559);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/difference.js + 3 modules
var model_difference = __webpack_require__(82986);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/implied-types.js
                                                     

/** The keywords of a schema that speak of one type alone, and which that is. */
function impliedBy(schema        )                    {
  const { bounds } = schema;
  const implied                      = [
    [
      'object',
      schema.properties.size > 0 ||
        schema.required.length > 0 ||
        schema.patternProperties.size > 0 ||
        schema.additionalProperties !== undefined ||
        schema.propertyNames !== undefined ||
        bounds.minProperties !== undefined ||
        bounds.maxProperties !== undefined,
    ],
    [
      'array',
      schema.items !== undefined ||
        schema.prefixItems.length > 0 ||
        schema.contains !== undefined ||
        schema.uniqueItems ||
        bounds.minItems !== undefined ||
        bounds.maxItems !== undefined,
    ],
    [
      'string',
      schema.pattern !== '' || bounds.minLength !== undefined || bounds.maxLength !== undefined,
    ],
    [
      'number',
      bounds.minimum !== undefined ||
        bounds.maximum !== undefined ||
        bounds.exclusiveMinimum !== undefined ||
        bounds.exclusiveMaximum !== undefined ||
        bounds.multipleOf !== undefined,
    ],
  ];
  return implied.filter(([, says]) => says).map(([type]) => type);
}

/**
 * Reads schemas as generators of code and people do: one that lists properties and names no type means an object. By
 * the letter it takes every other type as well, and few who leave the type out know that.
 */
class ImpliedTypes {
           #known = new Map                              ();

  /**
   * @param schema a schema
   * @param typed whether its value's type is named by a schema around it
   * @returns the schema with the types that its keywords speak of, where nobody names any
   */
  read(schema        , typed = false)         {
    if (schema.constantly !== undefined) return schema;
    let row = this.#known.get(schema);
    if (row === undefined) this.#known.set(schema, (row = new Map                 ()));
    const known = row.get(typed);
    if (known !== undefined) return known;
    const named = typed || this.#named(schema, new Set());
    const types = named ? schema.types : impliedBy(schema);
    const read         = { ...schema, types };
    row.set(typed, read);
    const here = (use           )            => this.#use(use, named || types.length > 0);
    const below = (use           )            => this.#use(use, false);
    const each = (uses                      , move                               )              =>
      uses.map(move);
    const byName = (uses                                )                                 =>
      new Map([...uses].map(([name, use]) => [name, below(use)]));
    // What a condition or a negation leaves open stays open: they would turn the meaning round.
    return Object.assign(read, {
      allOf: each(schema.allOf, here),
      anyOf: each(schema.anyOf, here),
      oneOf: each(schema.oneOf, here),
      items: schema.items && below(schema.items),
      prefixItems: each(schema.prefixItems, below),
      properties: byName(schema.properties),
      patternProperties: byName(schema.patternProperties),
      additionalProperties: schema.additionalProperties && below(schema.additionalProperties),
    });
  }

  /** Whether a schema, or one of those that hold together with it, names the type or lists the values. */
  #named(schema        , open             )          {
    if (schema.types.length > 0 || schema.nullable) return true;
    if (schema.enumeration !== undefined || schema.constant !== undefined) return true;
    if (open.has(schema)) return false;
    open.add(schema);
    return schema.allOf.some((use) => this.#named(use.schema, open));
  }

  #use(use           , typed         )            {
    const read = ()         => this.read(use.schema, typed);
    return {
      reference: use.reference,
      place: use.place,
      get schema() {
        return read();
      },
    };
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/inclusion.js + 7 modules
var model_inclusion = __webpack_require__(8051);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/json.js
var json = __webpack_require__(14980);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/schema-reader.js
var schema_reader = __webpack_require__(22313);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/references.js
var references = __webpack_require__(45676);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/rules/schema-facts.js + 1 modules
var schema_facts = __webpack_require__(93464);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/json-schema/compatibility.js
var json_schema_compatibility = __webpack_require__(87987);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/json-schema/compare.js
                                                                   
                                                            






                                                 


                                                 
                                                       



/** What the law says for one reader. */
                     
                          
                                
                                                                       
                            
 

/**
 * Compares two JSON Schemas: does every reader that matters understand all that may be written?
 * @param base the older schema
 * @param revision the newer schema
 * @param compatibility whose understanding is asked for
 * @param lifecycle the day against which dates are held
 * @returns every difference; `breaking` where some value is refused, or where that is undecided
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
async function compareJsonSchemas(
  base        ,
  revision        ,
  compatibility                     ,
  lifecycle           ,
)                         {
  const [before, after] = [schemaOf(base), schemaOf(revision)];
  const comparison = new model_difference/* SchemaComparison */.Rp();
  const difference = comparison.compare(before, after);
  const judgements = (0,json_schema_compatibility/* readersOf */.c)(compatibility).map((reader) =>
    judge(reader, before, after, comparison),
  );
  const failed = judgements.filter(({ inclusion }) => !inclusion.holds);
  const weighed                = [];
  const explained = new Set           ();
  const report = (fact      )       => {
    if (judgements.every(({ inclusion }) => inclusion.same) && fact.effect !== 'neutral') return;
    const guilty = failed.find((one) => !one.implied && hurts(fact.effect, one.reader));
    if (guilty !== undefined) explained.add(guilty);
    const { reader, inclusion } = guilty ?? judgements[0] ?? {};
    weighed.push({
      fact: {
        ...fact,
        id: idOf(fact.id),
        direction: 'none',
        ...(inclusion === undefined ? {} : { inclusion, reader }),
      },
      level: guilty === undefined ? 'info' : 'breaking',
    });
  };
  (0,schema_facts/* reportSchema */.Qh)(difference, {
    direction: 'request',
    scope: 'body',
    operation: null,
    subject: 'schema',
    stronglyTyped: true,
    open: true,
    lifecycle,
    inclusion: undefined,
    report,
  });
  for (const judgement of failed) {
    if (!explained.has(judgement))
      weighed.push({ fact: wholeFact(judgement, before, after), level: 'breaking' });
  }
  return await (0,findings_report/* reportOf */.E)(weighed, { base: base.main, revision: revision.main });
}

/** By the letter of the schemas first; where that holds, by the types that they imply. */
function judge(
  reader        ,
  before        ,
  after        ,
  comparison                  ,
)            {
  const ask = (law              , older        , newer        )            =>
    reader === 'newer' ? law.judge(older, newer, 'any') : law.judge(newer, older, 'any');
  const inclusion = ask(new model_inclusion.InclusionLaw(comparison), before, after);
  if (!inclusion.holds) return { reader, inclusion, implied: false };
  const types = new ImpliedTypes();
  const strict = ask(new model_inclusion.InclusionLaw(), types.read(before), types.read(after));
  return strict.holds
    ? { reader, inclusion, implied: false }
    : { reader, inclusion: strict, implied: true };
}

/** What the table of keywords has no name for is told as what it is. */
function wholeFact({ reader, inclusion, implied }           , before        , after        )       {
  const decided = inclusion.witness !== undefined;
  const change = reader === 'newer' ? 'narrowed' : 'widened';
  return {
    id: implied ? `json-schema-implied-type-${change}` : `json-schema-${change}`,
    effect: decided ? change : 'undecided',
    direction: 'none',
    operation: null,
    base: before.place,
    revision: after.place,
    subject: 'schema',
    inclusion,
    reader,
  };
}

/** The rules are those of what is sent to a server; their ids say that they speak of a schema. */
function idOf(id        )         {
  return `json-schema-${id.replace(/^request-(body-)?/, '').replace('request-', '')}`;
}

function hurts(effect        , reader        )          {
  if (effect === 'incomparable' || effect === 'undecided') return true;
  return effect === (reader === 'newer' ? 'narrowed' : 'widened');
}

/**
 * @param source a file that was read
 * @returns the schema in it
 * @throws CONTRACT_KIND_MISMATCH where it is none, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
function schemaOf(source        )         {
  const { value } = source.main;
  if (!(0,json/* isObject */.Gv)(value) && typeof value !== 'boolean') {
    throw (0,error_codes/* contractError */.h)('CONTRACT_KIND_MISMATCH', {
      message: `Expected a JSON Schema in ${source.main.name}, found no object.`,
      remedy: 'Give the schema itself, or name the right --kind.',
      location: { file: source.main.name },
    });
  }
  const dialect = (0,json/* isObject */.Gv)(value) && typeof value['$schema'] === 'string' ? value['$schema'] : '';
  const siblings = !/draft-0[3-7]/.test(dialect);
  return new schema_reader/* SchemaReader */.v(new references/* References */.N(source), siblings).read(value, {
    file: source.main,
    pointer: '',
  });
}


/***/ })

};
})
