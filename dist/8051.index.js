(function (exports, __distFolder) {'use strict';
exports.ids = [8051];
exports.modules = {

/***/ 8051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  InclusionLaw: () => (/* binding */ InclusionLaw)
});

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/json.js
var json = __webpack_require__(14980);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/universal-pattern.js
var universal_pattern = __webpack_require__(4974);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/pattern.js


/** Steps that one pattern may take on one text; beyond that it is not tried, and what depends on it is undecided. */
const maximumSteps = 1_000_000;

/** Patterns that were compiled: the same one is tried on many values. */
const compiled = new Map                            ();

/**
 * @param pattern a regular expression (ECMA-262, as JSON Schema has it)
 * @param text what it is tried on
 * @returns whether it matches; undefined where it cannot be told in bounded time
 */
function matches(pattern        , text        )                      {
  if (universal_pattern/* universalPatterns */.n.has(pattern)) return true;
  if (pattern.length > 500 || text.length > 2000 || !isBounded(pattern, text.length))
    return undefined;
  let expression = compiled.get(pattern);
  if (expression === undefined && !compiled.has(pattern)) {
    if (compiled.size > 2000) compiled.clear();
    try {
      expression = new RegExp(pattern, 'u');
    } catch {
      expression = undefined;
    }
    compiled.set(pattern, expression);
  }
  return expression?.test(text);
}

/** A quantifier, with the number of repetitions that it allows at most. */
const quantifier = /^(?:([*+])|\?|\{(\d+)(,)?(\d*)\})/;

/**
 * Whether a pattern ends in time that a low power of the text's length bounds. A group that is repeated and repeats or
 * chooses inside may take time that doubles with each character; a back reference may as well.
 */
function isBounded(pattern        , length        )          {
  const groups                       = [{ risky: false }];
  let closed                                ;
  let repeats = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    const group = groups.at(-1) ?? { risky: true };
    const found = quantifier.exec(pattern.slice(at, at + 12));
    if (found !== null) {
      const most = found[1] !== undefined || (found[3] !== undefined && found[4] === '');
      const times = most ? Infinity : Number(found[4] === '' ? (found[2] ?? 1) : found[4]);
      if (times > 1) {
        if (closed?.risky === true) return false;
        repeats += times > 8 ? 1 : 0;
        group.risky = true;
      }
      closed = undefined;
      at += found[0].length - 1;
      continue;
    }
    closed = undefined;
    if (character === '\\') {
      if (/[1-9k]/.test(pattern.charAt(at + 1))) return false;
      at += 1;
    } else if (character === '[') at = endOfClass(pattern, at);
    else if (character === '(') groups.push({ risky: false });
    else if (character === '|') group.risky = true;
    else if (character === ')' && groups.length > 1) {
      closed = groups.pop();
      const outer = groups.at(-1);
      if (outer !== undefined && closed?.risky === true) outer.risky = true;
    }
  }
  // Unanchored, each repetition may begin anywhere, and so may the whole.
  return Math.max(1, length) ** (repeats + 1) <= maximumSteps;
}

function endOfClass(pattern        , start        )         {
  for (let at = start + 1; at < pattern.length; at += 1) {
    if (pattern.charAt(at) === '\\') at += 1;
    else if (pattern.charAt(at) === ']') return at;
  }
  return pattern.length;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/shape.js


                                                     


/** The types of JSON values; an integer is a number. */
const jsonTypes = ['null', 'boolean', 'number', 'string', 'array', 'object']         ;
                                                  

/** Schemas that all hold at once. */
                                            

/** A lower or upper end of numbers. */
               
                         
                              
 

/** A keyword that is compared as a whole. */
                             
                           
                          
 

/** Values of one type for which all of some conditions hold: a schema is a union of these. */
                        
                          
                                                
                                               
                            
                                    
                                    
                                        
                                                                         
                         
                        
                           
                                         
                                        
                                         
                                                            
                                
                                   
                                         
 

/** How many shapes a schema may have before it counts as undecidable. */
const maximumShapes = 200;

/** Thrown where a schema has too many shapes to be compared. */
class TooManyShapes extends Error {}

/**
 * Writes schemas that all hold as a union of shapes; `allOf` disappears, `anyOf` and `oneOf` become alternatives.
 * @param conjunction the schemas
 * @param disjoint whether the alternatives of a `oneOf` never share a value; where they may, it is kept as a whole
 * @returns the shapes; none where no value is valid
 * @throws TooManyShapes
 */
function shapesOf(
  conjunction             ,
  disjoint                             ,
)                   {
  let shapes                   = jsonTypes.map(anyOfType);
  for (const schema of conjunction) shapes = product(shapes, expand(schema, disjoint, new Set()));
  return shapes;
}

function expand(
  schema        ,
  disjoint                             ,
  open             ,
)                   {
  if (schema.constantly !== undefined) return schema.constantly ? jsonTypes.map(anyOfType) : [];
  // A schema that contains itself without a step into a value says nothing more.
  if (open.has(schema)) return jsonTypes.map(anyOfType);
  open.add(schema);
  let shapes                   = ownShapes(schema);
  for (const use of schema.allOf) shapes = product(shapes, expand(use.schema, disjoint, open));
  for (const uses of [schema.anyOf, schema.oneOf]) {
    if (uses.length > 0)
      shapes = product(
        shapes,
        uses.flatMap((use) => expand(use.schema, disjoint, open)),
      );
  }
  open.delete(schema);
  if (schema.oneOf.length > 1 && !disjoint(schema)) {
    shapes = shapes.map((shape) => ({
      ...shape,
      opaque: [...shape.opaque, { keyword: 'oneOf', schema }],
    }));
  }
  return shapes;
}

function product(left                  , right                  )                   {
  const found          = [];
  for (const one of left) {
    for (const other of right) {
      const shape = one.type === other.type ? intersection(one, other) : undefined;
      if (shape !== undefined) found.push(shape);
    }
  }
  if (found.length > maximumShapes) throw new TooManyShapes();
  return found;
}

const noNames                      = new Set();

function anyOfType(type          )        {
  return {
    type,
    values: type === 'null' ? [null] : type === 'boolean' ? [false, true] : undefined,
    integer: false,
    minimum: undefined,
    maximum: undefined,
    multiples: [],
    least: 0,
    most: Infinity,
    unique: false,
    patterns: noNames,
    formats: noNames,
    required: noNames,
    sources: [],
    nots: [],
    opaque: [],
  };
}

/** @returns the type of a value */
function typeOfValue(value      )           {
  if (value === null) return 'null';
  if ((0,json/* isArray */.cy)(value)) return 'array';
  if ((0,json/* isObject */.Gv)(value)) return 'object';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' ? 'number' : 'string';
}

function ownShapes(schema        )                   {
  const named = new Set        (schema.types);
  if (schema.nullable && named.size > 0) named.add('null');
  const listed = schema.constant === undefined ? schema.enumeration : [schema.constant.value];
  const shapes          = [];
  for (const type of jsonTypes) {
    if (named.size > 0 && !named.has(type) && !(type === 'number' && named.has('integer')))
      continue;
    const shape = ownShape(
      schema,
      type,
      type === 'number' && named.has('integer') && !named.has('number'),
    );
    if (listed === undefined) shapes.push(shape);
    else {
      const values = listed.filter((value) => typeOfValue(value) === type);
      if (values.length > 0) shapes.push({ ...shape, values });
    }
  }
  return shapes;
}

const opaqueKeywords = {
  array: ['contains', 'unevaluatedItems'],
  object: ['propertyNames', 'unevaluatedProperties', 'dependentSchemas', 'dependentRequired'],
}         ;

function ownShape(schema        , type          , integer         )        {
  const { bounds } = schema;
  const shape = anyOfType(type);
  const opaque               = schema.unknown.map((keyword) => ({ keyword, schema }));
  if (schema.if !== undefined && (schema.then !== undefined || schema.else !== undefined))
    opaque.push({ keyword: 'if', schema });
  if (type === 'array' || type === 'object') {
    for (const keyword of opaqueKeywords[type]) {
      const value = schema[keyword];
      if (value !== undefined && !(value instanceof Map && value.size === 0))
        opaque.push({ keyword, schema });
    }
  }
  const nots = schema.not === undefined ? [] : [schema.not.schema];
  const common = { ...shape, nots, opaque };
  switch (type) {
    case 'number':
      return {
        ...common,
        integer,
        minimum: endOf(bounds.minimum, bounds.exclusiveMinimum, schema.exclusive.minimum, true),
        maximum: endOf(bounds.maximum, bounds.exclusiveMaximum, schema.exclusive.maximum, false),
        multiples: bounds.multipleOf === undefined ? [] : [bounds.multipleOf],
        formats: formatsOf(schema, ['int32', 'int64', 'float', 'double', 'bigint']),
      };
    case 'string':
      return {
        ...common,
        least: bounds.minLength ?? 0,
        most: bounds.maxLength ?? Infinity,
        patterns: universal_pattern/* universalPatterns */.n.has(schema.pattern) ? noNames : new Set([schema.pattern]),
        formats: formatsOf(schema, undefined),
      };
    case 'array':
      return {
        ...common,
        least: bounds.minItems ?? 0,
        most: bounds.maxItems ?? Infinity,
        unique: schema.uniqueItems,
        sources: [schema],
      };
    case 'object':
      return {
        ...common,
        least: bounds.minProperties ?? 0,
        most: bounds.maxProperties ?? Infinity,
        required: new Set(schema.required),
        sources: [schema],
      };
    case 'null':
    case 'boolean':
      return common;
  }
}

/** Formats of numbers say nothing of texts, and the other way round. */
function formatsOf(schema        , ofNumbers                               )                      {
  const found           = [];
  const numeric = ['int32', 'int64', 'float', 'double', 'bigint'].includes(schema.format);
  if (schema.format !== '' && numeric === (ofNumbers !== undefined)) found.push(schema.format);
  if (ofNumbers === undefined) {
    if (schema.contentEncoding !== '') found.push(`contentEncoding:${schema.contentEncoding}`);
    if (schema.contentMediaType !== '') found.push(`contentMediaType:${schema.contentMediaType}`);
  }
  return found.length === 0 ? noNames : new Set(found);
}

function endOf(
  plain                    ,
  strict                    ,
  flag         ,
  lower         ,
)                  {
  const one = plain === undefined ? undefined : { value: plain, exclusive: flag };
  const other = strict === undefined ? undefined : { value: strict, exclusive: true };
  return tighter(one, other, lower);
}

function tighter(one                 , other                 , lower         )                  {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.value === other.value) return one.exclusive ? one : other;
  return one.value > other.value === lower ? one : other;
}

/** @returns the values that both shapes have; undefined where it is proved that there are none */
function intersection(one       , other       )                    {
  if (one.type !== other.type) return undefined;
  const values =
    one.values === undefined || other.values === undefined
      ? (one.values ?? other.values)
      : one.values.filter((value) => other.values?.some((known) => (0,json/* sameJson */.Vk)(value, known)));
  const shape        = {
    type: one.type,
    values,
    integer: one.integer || other.integer,
    minimum: tighter(one.minimum, other.minimum, true),
    maximum: tighter(one.maximum, other.maximum, false),
    multiples: joined(one.multiples, other.multiples),
    least: Math.max(one.least, other.least),
    most: Math.min(one.most, other.most),
    unique: one.unique || other.unique,
    patterns: united(one.patterns, other.patterns),
    formats: united(one.formats, other.formats),
    required: united(one.required, other.required),
    sources: joined(one.sources, other.sources),
    nots: joined(one.nots, other.nots),
    opaque: joined(one.opaque, other.opaque),
  };
  return isEmpty(shape) ? undefined : shape;
}

function joined      (one                 , other                 )                  {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  return [...one, ...other];
}

function united(one                     , other                     )                      {
  if (one.size === 0 || other.size === 0) return one.size === 0 ? other : one;
  return new Set([...one, ...other]);
}

function isEmpty(shape       )          {
  if (shape.values?.length === 0 || shape.least > shape.most) return true;
  const { minimum, maximum } = shape;
  if (minimum !== undefined && maximum !== undefined) {
    if (minimum.value > maximum.value) return true;
    if (minimum.value === maximum.value && (minimum.exclusive || maximum.exclusive)) return true;
  }
  return false;
}

/**
 * @param shape an object's
 * @param name the property
 * @param mentionedOnly whether properties that nothing mentions are never sent
 * @param giver whether its values are given: what is unsure then binds nothing, and everything where they are taken
 * @returns the schemas that hold for the property; undefined where it is forbidden
 */
function propertyIn(
  shape       ,
  name        ,
  mentionedOnly         ,
  giver = false,
)                          {
  const found           = [];
  let mentioned = false;
  for (const source of shape.sources) {
    const own = source.properties.get(name);
    const uses = own === undefined ? [] : [own];
    const unsure              = [];
    for (const [pattern, use] of source.patternProperties) {
      const applies = matches(pattern, name);
      if (applies !== false) (applies === true ? uses : unsure).push(use);
    }
    const left = uses.length === 0 && !(giver && unsure.length > 0);
    if (left && source.additionalProperties !== undefined) uses.push(source.additionalProperties);
    if (!giver) uses.push(...unsure);
    found.push(...uses.map((use) => use.schema));
    mentioned ||= uses.length + unsure.length > 0;
  }
  if (!mentioned && mentionedOnly) return undefined;
  return found.some((schema) => schema.constantly === false) ? undefined : found;
}

/** @returns the schemas of properties that no source names; undefined where there are none such */
function otherProperties(shape       , mentionedOnly         )                          {
  const found = shape.sources.flatMap((source) =>
    source.additionalProperties === undefined ? [] : [source.additionalProperties.schema],
  );
  if (found.length === 0 && mentionedOnly) return undefined;
  return found.some((schema) => schema.constantly === false) ? undefined : found;
}

/** @returns the schemas that hold for an item of an array of this shape; undefined where there is none such */
function itemIn(shape       , index        )                          {
  const found           = [];
  for (const source of shape.sources) {
    const use = source.prefixItems[index] ?? source.items;
    if (use !== undefined) found.push(use.schema);
  }
  return found.some((schema) => schema.constantly === false) ? undefined : found;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/accepts.js

                                                     



/** What a server or a client validates: each ignores what only the other one sets. */
                                                     

/** Whether a value is valid; undefined where it cannot be told (a format, a pattern that is not tried). */
                                  

/** How a validator reads what the letter of schemas leaves to it. */
                          
                                                        
                            
                                                           
                                                 
 

/**
 * Validates a value.
 * @param conjunction the schemas, all of which have to accept it
 * @param value the value
 * @param reading how they are read
 */
function accepts(conjunction             , value      , reading         )         {
  return accepts_all(conjunction.map((schema) => () => acceptsOne(schema, value, reading, 0)));
}

function accepts_all(questions                           )         {
  let answer         = true;
  for (const question of questions) {
    const found = question();
    if (found === false) return false;
    if (found === undefined) answer = undefined;
  }
  return answer;
}

function acceptsOne(schema        , value      , reading         , depth        )         {
  if (schema.constantly !== undefined) return schema.constantly;
  if (depth > 30) return undefined;
  const use = (part           , inner      )         =>
    acceptsOne(part.schema, inner, reading, depth + 1);
  return accepts_all([
    () => ofTypes(schema, value),
    () =>
      schema.enumeration === undefined ||
      schema.enumeration.some((known) => (0,json/* sameJson */.Vk)(known, value)),
    () => schema.constant === undefined || (0,json/* sameJson */.Vk)(schema.constant.value, value),
    () => ofSize(schema, value),
    () => accepts_all(schema.allOf.map((part) => () => use(part, value))),
    () => count(schema.anyOf, value, use, (found) => found > 0),
    () =>
      count(schema.oneOf, value, use, (found) =>
        found > 1 ? reading.overlaps(schema) : found === 1,
      ),
    () => negated(schema.not === undefined ? false : use(schema.not, value)),
    () => conditional(schema, value, use),
    () => ((0,json/* isArray */.cy)(value) ? items(schema, value, use) : true),
    () => ((0,json/* isObject */.Gv)(value) ? properties(schema, value, reading.traffic, use) : true),
    () => (schema.unknown.length > 0 ? undefined : true),
  ]);
}

                                                    

function negated(answer        )         {
  return answer === undefined ? undefined : !answer;
}

function ofTypes(schema        , value      )          {
  if (schema.types.length === 0) return true;
  const type = typeOfValue(value);
  if (type === 'null' && schema.nullable) return true;
  return (
    schema.types.includes(type) || (schema.types.includes('integer') && Number.isInteger(value))
  );
}

function count(
  parts                      ,
  value      ,
  use     ,
  fits                            ,
)         {
  if (parts.length === 0) return true;
  const answers = parts.map((part) => use(part, value));
  const sure = answers.filter((answer) => answer === true).length;
  const possible = sure + answers.filter((answer) => answer === undefined).length;
  const [one, other] = [fits(sure), fits(possible)];
  return sure === possible || (one === other && (one || possible === 0 || sure > 1))
    ? one
    : undefined;
}

function conditional(schema        , value      , use     )         {
  if (schema.if === undefined) return true;
  const holds = use(schema.if, value);
  const branch = (part                       )         =>
    part === undefined ? true : use(part, value);
  if (holds === undefined)
    return accepts_all([() => branch(schema.then), () => branch(schema.else)]) === true ? true : undefined;
  return branch(holds ? schema.then : schema.else);
}

function ofSize(schema        , value      )         {
  const { bounds } = schema;
  if (typeof value === 'number') {
    if (value > (bounds.maximum ?? Infinity) || value < (bounds.minimum ?? -Infinity)) return false;
    if (
      value >= (bounds.exclusiveMaximum ?? Infinity) ||
      value <= (bounds.exclusiveMinimum ?? -Infinity)
    )
      return false;
    if (schema.exclusive.maximum && value === bounds.maximum) return false;
    if (schema.exclusive.minimum && value === bounds.minimum) return false;
    if (bounds.multipleOf !== undefined && !isMultiple(value, bounds.multipleOf)) return false;
    return schema.format === 'int32' ? Math.abs(value) < 2 ** 31 : true;
  }
  if (typeof value === 'string') {
    const length = Array.from(value).length;
    if (length > (bounds.maxLength ?? Infinity) || length < (bounds.minLength ?? 0)) return false;
    const pattern = schema.pattern === '' ? true : matches(schema.pattern, value);
    if (pattern === false) return false;
    return schema.format === '' && schema.contentEncoding === '' && schema.contentMediaType === ''
      ? pattern
      : undefined;
  }
  return true;
}

/** @returns whether a number is a multiple of another one, with the precision that numbers have */
function isMultiple(value        , of        )          {
  const quotient = value / of;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

function items(schema        , value                 , use     )         {
  const { bounds } = schema;
  if (value.length > (bounds.maxItems ?? Infinity) || value.length < (bounds.minItems ?? 0))
    return false;
  if (
    schema.uniqueItems &&
    value.some((item, index) => value.slice(0, index).some((other) => (0,json/* sameJson */.Vk)(item, other)))
  )
    return false;
  const { contains, unevaluatedItems } = schema;
  return accepts_all([
    () =>
      accepts_all(
        value.map((item, index) => () => {
          const part = schema.prefixItems[index] ?? schema.items;
          return part === undefined ? true : use(part, item);
        }),
      ),
    () => {
      if (contains === undefined) return true;
      const answers = value.map((item) => use(contains, item));
      const [sure, possible] = [
        answers.filter((answer) => answer === true).length,
        answers.filter((answer) => answer !== false).length,
      ];
      const [least, most] = [bounds.minContains ?? 1, bounds.maxContains ?? Infinity];
      if (possible < least || sure > most) return false;
      return sure >= least && possible <= most ? true : undefined;
    },
    () => (unevaluatedItems === undefined || value.length === 0 ? true : undefined),
  ]);
}

function properties(schema        , value            , traffic         , use     )         {
  const names = Object.keys(value);
  const { bounds } = schema;
  if (
    names.length > (bounds.maxProperties ?? Infinity) ||
    names.length < (bounds.minProperties ?? 0)
  )
    return false;
  const missing = schema.required.filter((name) => !Object.hasOwn(value, name));
  if (missing.some((name) => !isForeign(schema.properties.get(name)?.schema, traffic)))
    return false;
  return accepts_all([
    () =>
      accepts_all(
        names.map(
          (name) => () => property(schema, name, (0,json/* member */.Dc)(value, name) ?? null, traffic, use),
        ),
      ),
    () =>
      accepts_all(
        [...schema.dependentRequired].map(
          ([name, needed]) =>
            () =>
              !names.includes(name) || needed.every((other) => names.includes(other)),
        ),
      ),
    () =>
      accepts_all(
        [...schema.dependentSchemas].map(
          ([name, part]) =>
            () =>
              names.includes(name) ? use(part, value) : true,
        ),
      ),
    () => {
      const { propertyNames } = schema;
      return propertyNames === undefined
        ? true
        : accepts_all(names.map((name) => () => use(propertyNames, name)));
    },
    () => (schema.unevaluatedProperties === undefined || names.length === 0 ? true : undefined),
  ]);
}

function property(schema        , name        , value      , traffic         , use     )         {
  const known = schema.properties.get(name);
  if (isForeign(known?.schema, traffic)) return true;
  const answers                   = known === undefined ? [] : [() => use(known, value)];
  for (const [pattern, part] of schema.patternProperties) {
    const applies = matches(pattern, name);
    if (applies === true) answers.push(() => use(part, value));
    else if (applies === undefined) answers.push(() => undefined);
  }
  const { additionalProperties } = schema;
  if (answers.length === 0 && additionalProperties !== undefined)
    answers.push(() => use(additionalProperties, value));
  return accepts_all(answers);
}

/** @returns whether only the other side sets a property: what is readOnly is no part of a request */
function isForeign(schema                    , traffic         )          {
  if (schema === undefined || traffic === 'any') return false;
  return traffic === 'request' ? schema.readOnly : schema.writeOnly;
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/difference.js + 3 modules
var difference = __webpack_require__(82986);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/mention.js
                                          

/** How many properties are listed of a schema; beyond that it is no longer asked which they are. */
const maximum = 3000;

/**
 * @param schema a schema
 * @returns the path of each property that it documents, in order, however it is put together
 */
function mentionedPaths(schema        )                    {
  const found = new Set        ();
  const walk = (part        , path        , open                   )       => {
    if (open.includes(part) || found.size > maximum || open.length > 12) return;
    const inside = [...open, part];
    for (const use of [...part.allOf, ...part.anyOf, ...part.oneOf]) walk(use.schema, path, inside);
    for (const [name, use] of part.properties) {
      found.add(`${path}/${name}`);
      walk(use.schema, `${path}/${name}`, inside);
    }
    for (const pattern of part.patternProperties.keys()) found.add(`${path}/{${pattern}}`);
    if (part.items !== undefined) walk(part.items.schema, `${path}[]`, inside);
  };
  walk(schema, '', []);
  return [...found].sort();
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/shape-bounds.js
                                      
                                          
                                                     

/** @returns the schemas that hold for properties whose names match a pattern */
function patternIn(shape       , pattern        )              {
  return shape.sources.flatMap((source) => {
    const use = source.patternProperties.get(pattern);
    return use === undefined ? [] : [use.schema];
  });
}

/** @returns whether as many items are found by one condition as another one asks for */
function containsFits(inner        , outer        )          {
  const [own, theirs] = [inner.bounds, outer.bounds];
  if ((own.minContains ?? 1) < (theirs.minContains ?? 1)) return false;
  // More items may be found by a wider condition, so an upper bound asks for the same one.
  return (
    theirs.maxContains === undefined ||
    (own.maxContains !== undefined && own.maxContains <= theirs.maxContains)
  );
}

/** Formats of which every value of the key is one of the listed ones. */
const widerFormats                                              = {
  int32: ['int64', 'bigint'],
  int64: ['bigint'],
  float: ['double'],
};

/** @returns whether values of some formats are all of the wanted one */
function hasFormat(formats                     , wanted        )          {
  return (
    formats.has(wanted) ||
    [...formats].some((format) => widerFormats[format]?.includes(wanted) === true)
  );
}

/** Whether a listed value is within the plain bounds of its shape: values outside are none. */
function hasRoom(shape       , value      )          {
  if (typeof value === 'number') {
    const { minimum, maximum } = shape;
    if (shape.integer && !Number.isInteger(value)) return false;
    if (
      minimum !== undefined &&
      (value < minimum.value || (minimum.exclusive && value === minimum.value))
    )
      return false;
    return !(
      maximum !== undefined &&
      (value > maximum.value || (maximum.exclusive && value === maximum.value))
    );
  }
  if (typeof value === 'string')
    return value.length >= shape.least && Array.from(value).length <= shape.most;
  return true;
}

/** A schema that says of one property alone what it is. */
function kindOf(template                    , name        , value      )         {
  if (template === undefined) throw new TypeError('an object shape has no schema');
  const constant         = { ...blank(template), constant: { value } };
  const use = { reference: '', place: template.place, schema: constant };
  return { ...blank(template), properties: new Map([[name, use]]) };
}

function blank(template        )         {
  return {
    ...template,
    raw: {},
    types: [],
    nullable: false,
    enumeration: undefined,
    constant: undefined,
    bounds: {},
    required: [],
    properties: new Map(),
    patternProperties: new Map(),
    additionalProperties: undefined,
    allOf: [],
    anyOf: [],
    oneOf: [],
    not: undefined,
    if: undefined,
    readOnly: false,
    writeOnly: false,
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/question.js


                                          



/** How many pairs of parts are looked at for one question; beyond that it is undecided. */
const question_maximumSteps = 20_000;

/** Thrown where a question takes too long. */
class TooManySteps extends Error {}

/** One question of inclusion, with what was found on the way. */
class Question {
           #traffic         ;
           #same                                         ;
  /** Pairs that hold, or that are assumed to while their parts are looked at: values are finite. */
           #holding = new Set        ();
           #trail           = [];
           #names = new Map                ();
           #overlapping = new Map                 ();
  #steps = 0;

  constructor(traffic         , same                                         ) {
    this.#traffic = traffic;
    this.#same = same;
  }

  /** Whether some `oneOf` was read otherwise than by its letter. */
  get readOverlaps()          {
    return [...this.#overlapping.values()].includes(true);
  }

  /** How values are validated that are looked at one by one. */
  get reading()          {
    return { traffic: this.#traffic, overlaps: (schema) => this.#overlaps(schema) };
  }

  /** @returns whether every value of `inner` is proved to be one of `outer` */
  includes(inner             , outer             )          {
    const left = outer.filter(
      (schema) => schema.constantly !== true && !inner.some((other) => this.#same(other, schema)),
    );
    if (left.length === 0) return true;
    const key = `${this.#key(inner)}|${this.#key(left)}`;
    if (this.#holding.has(key)) return true;
    if ((this.#steps += 1) > question_maximumSteps) throw new TooManySteps();
    const mark = this.#trail.length;
    this.#holding.add(key);
    this.#trail.push(key);
    const disjoint = (schema        )          => this.#disjoint(schema);
    const taken = shapesOf(left, disjoint);
    const given = shapesOf(inner, disjoint);
    if (given.every((shape) => this.#within(shape, taken, left))) return true;
    // What was found while the pair was assumed to hold is no longer known.
    for (const assumed of this.#trail.splice(mark)) this.#holding.delete(assumed);
    return false;
  }

  #key(conjunction             )         {
    return conjunction
      .map((schema) => {
        let name = this.#names.get(schema);
        if (name === undefined) this.#names.set(schema, (name = this.#names.size));
        return name;
      })
      .sort((one, other) => one - other)
      .join(',');
  }

  #within(shape       , taken                  , outer             )          {
    const sameType = taken.filter((other) => other.type === shape.type);
    if (shape.values !== undefined && shape.opaque.length === 0 && shape.nots.length === 0) {
      return shape.values.every(
        (value) => !hasRoom(shape, value) || this.#takes(sameType, value, outer),
      );
    }
    if (sameType.some((other) => this.#fits(shape, other))) return true;
    return this.#split(shape, taken);
  }

  /** A listed value is taken where a validator takes it. */
  #takes(taken                  , value      , outer             )          {
    const accepted = accepts(outer, value, this.reading);
    if (accepted !== undefined) return accepted;
    // A format is not tried on values: a list that both sides have is.
    return taken.some(
      (other) =>
        other.values?.some((known) => (0,json/* sameJson */.Vk)(known, value)) === true &&
        other.opaque.length === 0 &&
        other.nots.length === 0,
    );
  }

  /** An object whose kind one property tells is looked at kind by kind. */
  #split(shape       , taken                  )          {
    if (shape.type !== 'object' || taken.length < 2 || shape.sources.length > 30) return false;
    for (const name of shape.required) {
      const schemas = propertyIn(shape, name, true);
      const listed = schemas?.flatMap((schema) =>
        schema.constant === undefined ? (schema.enumeration ?? []) : [schema.constant.value],
      );
      if (listed === undefined || listed.length < 2 || listed.length > 20) continue;
      const kinds = listed.map((value) => ({
        ...shape,
        sources: [...shape.sources, kindOf(shape.sources[0], name, value)],
      }));
      return kinds.every((kind) => taken.some((other) => this.#fits(kind, other)));
    }
    return false;
  }

  /** @returns whether one shape is proved to be within another of its type */
  #fits(inner       , outer       )          {
    if (outer.values !== undefined) return false;
    if (!this.#sizes(inner, outer)) return false;
    for (const pattern of outer.patterns) if (!inner.patterns.has(pattern)) return false;
    for (const format of outer.formats) if (!hasFormat(inner.formats, format)) return false;
    if (!outer.nots.every((schema) => this.#avoids(inner, schema))) return false;
    if (!outer.opaque.every((part) => this.#covers(inner, part))) return false;
    if (inner.type === 'array') return this.#items(inner, outer);
    return inner.type !== 'object' || this.#properties(inner, outer);
  }

  #sizes(inner       , outer       )          {
    if (outer.integer && !inner.integer && !inner.multiples.some(Number.isInteger)) return false;
    if (
      !outer.multiples.every(
        (of) =>
          inner.multiples.some((value) => isMultiple(value, of)) ||
          (inner.integer && isMultiple(1, of)),
      )
    )
      return false;
    const [low, high] = [outer.minimum, outer.maximum];
    if (low !== undefined) {
      if (inner.minimum === undefined || inner.minimum.value < low.value) return false;
      if (inner.minimum.value === low.value && low.exclusive && !inner.minimum.exclusive)
        return false;
    }
    if (high !== undefined) {
      if (inner.maximum === undefined || inner.maximum.value > high.value) return false;
      if (inner.maximum.value === high.value && high.exclusive && !inner.maximum.exclusive)
        return false;
    }
    const least =
      inner.type === 'object' ? Math.max(inner.least, inner.required.size) : inner.least;
    if (least < outer.least) return false;
    if (outer.most < Infinity && this.#most(inner) > outer.most) return false;
    return !outer.unique || inner.unique || inner.most <= 1;
  }

  /** How many items or properties a value has at most. */
  #most(shape       )         {
    if (shape.type !== 'object' || otherProperties(shape, this.#traffic !== 'any') !== undefined)
      return shape.most;
    if (shape.sources.some((source) => source.patternProperties.size > 0)) return shape.most;
    return Math.min(
      shape.most,
      new Set(shape.sources.flatMap((source) => [...source.properties.keys()])).size,
    );
  }

  #items(inner       , outer       )          {
    const positions = Math.max(
      0,
      ...[...inner.sources, ...outer.sources].map((source) => source.prefixItems.length),
    );
    for (let index = 0; index <= positions && index < inner.most; index += 1) {
      const given = itemIn(inner, index);
      // No item may stand here, so none stands behind it.
      if (given === undefined) return true;
      const taken = itemIn(outer, index);
      if (taken === undefined || !this.includes(given, taken)) return false;
    }
    return true;
  }

  #properties(inner       , outer       )          {
    const mentionedOnly = this.#traffic !== 'any';
    const sources = [...inner.sources, ...outer.sources];
    for (const name of outer.required) {
      // What the reader ignores is not missed; what the writer leaves to the other side is not there.
      if (this.#foreign(outer.sources, name)) continue;
      if (!inner.required.has(name) || this.#foreign(inner.sources, name)) return false;
    }
    const names = new Set(sources.flatMap((source) => [...source.properties.keys()]));
    for (const name of inner.required) names.add(name);
    for (const name of names) {
      if (this.#foreign(sources, name)) continue;
      const given = propertyIn(inner, name, mentionedOnly && !inner.required.has(name), true);
      if (given === undefined) continue;
      const taken = propertyIn(outer, name, false);
      if (taken === undefined ? !this.#isNever(given) : !this.includes(given, taken)) return false;
    }
    return this.#others(inner, outer, mentionedOnly);
  }

  /** Properties that no `properties` names, but a pattern or nothing. */
  #others(inner       , outer       , mentionedOnly         )          {
    const given = otherProperties(inner, mentionedOnly);
    const taken = otherProperties(outer, false);
    const patterns = (shape       )              =>
      new Set(shape.sources.flatMap((source) => [...source.patternProperties.keys()]));
    const [own, theirs] = [patterns(inner), patterns(outer)];
    for (const pattern of new Set([...own, ...theirs])) {
      const one = own.has(pattern) ? patternIn(inner, pattern) : given;
      const other = theirs.has(pattern) ? patternIn(outer, pattern) : taken;
      if (one !== undefined && (other === undefined || !this.includes(one, other))) return false;
    }
    // A name that a pattern of the outer side forgives may be one that its rest forbids.
    if (given === undefined) return true;
    return taken !== undefined && this.includes(given, taken);
  }

  #foreign(sources             , name        )          {
    return sources.some((source) => isForeign(source.properties.get(name)?.schema, this.#traffic));
  }

  #isNever(conjunction             )          {
    return shapesOf(conjunction, (schema) => this.#disjoint(schema)).length === 0;
  }

  /** Whether no value of a shape is one of a schema that it must not be. */
  #avoids(shape       , schema        )          {
    if (shape.nots.some((other) => this.#same(other, schema))) return true;
    return shapesOf([schema], () => true).every((other) => !this.#meet(shape, other, 0));
  }

  #covers(inner       , part            )          {
    const { keyword, schema } = part;
    const own = inner.opaque.filter((other) => other.keyword === keyword);
    switch (keyword) {
      case 'propertyNames':
        return own.some((other) =>
          this.#includesUse(other.schema.propertyNames?.schema, schema.propertyNames?.schema),
        );
      case 'contains':
        return own.some(
          (other) =>
            containsFits(other.schema, schema) &&
            this.#includesUse(other.schema.contains?.schema, schema.contains?.schema),
        );
      case 'dependentRequired':
        return [...schema.dependentRequired].every(([name, needed]) => {
          if (needed.every((one) => inner.required.has(one))) return true;
          return own.some((other) =>
            needed.every((one) => other.schema.dependentRequired.get(name)?.includes(one) === true),
          );
        });
      default:
        return own.some((other) => this.#sameParts(keyword, other.schema, schema));
    }
  }

  #includesUse(inner                    , outer                    )          {
    return inner !== undefined && outer !== undefined && this.includes([inner], [outer]);
  }

  /** Whether a keyword that is compared as a whole says the same on both sides. */
  #sameParts(keyword        , one        , other        )          {
    const uses = (schema        )                         => {
      switch (keyword) {
        case 'if':
          return [schema.if?.schema, schema.then?.schema, schema.else?.schema];
        case 'oneOf':
          return schema.oneOf.map((use) => use.schema);
        case 'unevaluatedItems':
        case 'unevaluatedProperties':
          return [schema];
        case 'dependentSchemas':
          return [...schema.dependentSchemas]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([, use]) => use.schema);
        default:
          return [schema];
      }
    };
    const names = (schema        )         =>
      keyword === 'dependentSchemas' ? [...schema.dependentSchemas.keys()].sort().join('\n') : '';
    const [left, right] = [uses(one), uses(other)];
    if (left.length !== right.length || names(one) !== names(other)) return false;
    return left.every((schema, index) => this.#equal(schema, right[index]));
  }

  #equal(one                    , other                    )          {
    if (one === undefined || other === undefined) return one === other;
    return (
      this.#same(one, other) || (this.includes([one], [other]) && this.includes([other], [one]))
    );
  }

  /** Whether the alternatives of a `oneOf` never share a value. */
  #disjoint(schema        )          {
    if (schema.discriminator !== undefined || this.#overlaps(schema)) return true;
    const alternatives = schema.oneOf.map((use) => shapesOf([use.schema], () => true));
    return alternatives.every((shapes, index) =>
      alternatives
        .slice(0, index)
        .every(
          (others) => !shapes.some((one) => others.some((other) => this.#meet(one, other, 0))),
        ),
    );
  }

  /**
   * Whether some alternative of a `oneOf` is a part of another one: by the letter no value is of that alternative, and
   * nobody describes what an API never sends. There `oneOf` is read as servers and clients do, as `anyOf`.
   */
  #overlaps(schema        )          {
    if (this.#traffic === 'any' || schema.oneOf.length < 2 || schema.oneOf.length > 12)
      return false;
    const known = this.#overlapping.get(schema);
    if (known !== undefined) return known;
    this.#overlapping.set(schema, false);
    const alternatives = schema.oneOf.map((use) => use.schema);
    const found = alternatives.some((one) =>
      alternatives.some((other) => one !== other && this.includes([one], [other])),
    );
    this.#overlapping.set(schema, found);
    return found;
  }

  /** Whether two shapes may share a value. */
  #meet(one       , other       , depth        )          {
    const shape = intersection(one, other);
    if (shape === undefined) return false;
    if (shape.values !== undefined && (one.values === undefined || other.values === undefined)) {
      const conditions = [one, other].filter((part) => part.values === undefined);
      if (shape.values.every((value) => conditions.some((part) => !hasRoom(part, value))))
        return false;
    }
    if (shape.type !== 'object' || depth > 3) return true;
    for (const name of shape.required) {
      const schemas = propertyIn(shape, name, false);
      if (schemas === undefined) return false;
      const own = propertyIn(one, name, false) ?? [];
      const theirs = propertyIn(other, name, false) ?? [];
      if (own.length === 0 || theirs.length === 0) continue;
      const [left, right] = [shapesOf(own, () => true), shapesOf(theirs, () => true)];
      if (!left.some((a) => right.some((b) => this.#meet(a, b, depth + 1)))) return false;
    }
    return true;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/sample.js
                                                  
                                          


/** How many values are tried at each level. */
const breadth = 12;

/** Numbers and lengths at which two schemas may disagree. */
                 
                                      
                                      
 

/**
 * Makes values that one schema may accept, near the bounds of both: candidates for a value that the other refuses.
 * @param giver whose values they are
 * @param taker whose bounds are tried
 * @returns a few values; not all of them are valid
 */
function samplesOf(giver        , taker        )                  {
  const edges = { numbers: []            , lengths: []             };
  collectEdges(giver, edges, [], 0);
  collectEdges(taker, edges, [], 0);
  try {
    return sample([giver], edges, 0);
  } catch (error) {
    if (error instanceof TooManyShapes) return [];
    throw error;
  }
}

function collectEdges(
  schema        ,
  edges                                          ,
  open                   ,
  depth        ,
)       {
  if (open.includes(schema) || depth > 4 || edges.numbers.length > 60) return;
  for (const [name, value] of Object.entries(schema.bounds)) {
    if (/Length|Items|Properties/.test(name)) edges.lengths.push(value, value + 1, value - 1);
    else edges.numbers.push(value, value + 1, value - 1, value + 0.5);
  }
  for (const use of [
    ...schema.allOf,
    ...schema.anyOf,
    ...schema.oneOf,
    ...schema.properties.values(),
    schema.items,
  ]) {
    if (use !== undefined) collectEdges(use.schema, edges, [...open, schema], depth + 1);
  }
}

function sample(conjunction             , edges       , depth        )                  {
  const shapes = shapesOf(conjunction, () => true);
  const few = depth === 0 ? shapes : shapes.slice(0, 4);
  return few.flatMap((shape) => ofShape(shape, edges, depth).slice(0, depth === 0 ? 60 : breadth));
}

function ofShape(shape       , edges       , depth        )                  {
  if (shape.values !== undefined) return shape.values;
  switch (shape.type) {
    case 'null':
      return [null];
    case 'boolean':
      return [true, false];
    case 'number':
      return numbers(shape, edges);
    case 'string':
      return texts(shape, edges);
    case 'array':
      return arrays(shape, edges, depth);
    case 'object':
      return objects(shape, edges, depth);
  }
}

function numbers(shape       , edges       )                  {
  const near = [shape.minimum?.value, shape.maximum?.value].filter((value) => value !== undefined);
  const found = [
    ...near,
    ...near.map((value) => value + 1),
    ...edges.numbers,
    0,
    1,
    -1,
    0.5,
    1e10,
    ...shape.multiples,
  ];
  return shape.integer ? found.filter(Number.isInteger) : found;
}

function texts(shape       , edges       )                  {
  const lengths = [shape.least, ...edges.lengths, 0, 1, 20].filter(
    (length) => length >= shape.least && length <= Math.min(shape.most, 2000),
  );
  return [...new Set(lengths)].flatMap((length) => [
    'a'.repeat(length),
    '1'.repeat(length),
    'A'.repeat(length),
  ]);
}

function arrays(shape       , edges       , depth        )                  {
  const found         = [[]];
  if (depth > 3) return found;
  const items = itemIn(shape, 0);
  const values = items === undefined ? [] : sample(items, edges, depth + 1);
  for (const value of values) found.push([value]);
  const [first = null] = values;
  for (const length of [shape.least, ...edges.lengths]) {
    if (length > 1 && length <= 200)
      found.push(Array.from({ length }, (_, index) => values[index] ?? first));
  }
  return found.reverse();
}

function objects(shape       , edges       , depth        )                  {
  const names = new Set(shape.sources.flatMap((source) => [...source.properties.keys()]));
  for (const name of shape.required) names.add(name);
  const values = new Map                         ();
  for (const name of [...names].slice(0, depth === 0 ? 40 : 12)) {
    const schemas = depth > 3 ? undefined : propertyIn(shape, name, false);
    if (schemas !== undefined) values.set(name, sample(schemas, edges, depth + 1));
  }
  const smallest                       = {};
  for (const name of shape.required) smallest[name] = values.get(name)?.[0] ?? null;
  const found               = [smallest];
  // Below the top one value of each property must do: what is tried grows with every level.
  const each = depth === 0 ? breadth : 1;
  for (const [name, choices] of [...values].slice(0, depth === 0 ? 40 : 3)) {
    for (const value of choices.slice(0, each)) found.push({ ...smallest, [name]: value });
  }
  found.push(Object.fromEntries([...values].map(([name, choices]) => [name, choices[0] ?? null])));
  found.push({ ...smallest, 'another property': 'a' });
  return found;
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/inclusion.js
                                                     






                                          


/**
 * The law: a change is compatible where all values that the older side may give are values that the newer side takes.
 * It proves inclusion by the parts of schemas, and refutes it by a value; what it can do neither for is undecided.
 */
class InclusionLaw {
           #comparison                  ;
           #judged = new Map                                              ();

  /** @param comparison knows which parts do not differ; its own where absent */
  constructor(comparison                   = new difference/* SchemaComparison */.Rp()) {
    this.#comparison = comparison;
  }

  /**
   * @param base the older schema
   * @param revision the newer schema
   * @param traffic `request`: older clients write and the newer server reads; `response`: the newer server writes and
   *   older clients read; `any`: as a request, for documents that have no direction
   * @returns what the law says
   */
  judge(base        , revision        , traffic         )            {
    let row = this.#judged.get(base);
    if (row === undefined)
      this.#judged.set(base, (row = new Map                                 ()));
    let cell = row.get(revision);
    if (cell === undefined) row.set(revision, (cell = new Map                    ()));
    let known = cell.get(traffic);
    if (known === undefined) cell.set(traffic, (known = this.#decide(base, revision, traffic)));
    return known;
  }

  #decide(base        , revision        , traffic         )            {
    const [giver, taker] = traffic === 'response' ? [revision, base] : [base, revision];
    const same = (one        , other        )          => this.#comparison.alike(one, other);
    let literal = true;
    const question = (inner        , outer        )          => {
      const asked = new Question(traffic, same);
      try {
        const answer = asked.includes([inner], [outer]);
        literal &&= !asked.readOverlaps;
        return answer;
      } catch (error) {
        if (error instanceof TooManySteps || error instanceof TooManyShapes) return false;
        throw error;
      }
    };
    if (!question(giver, taker))
      return {
        holds: false,
        same: false,
        ...witnessOf(giver, taker, new Question(traffic, same).reading),
      };
    const back = question(taker, giver) && (0,json/* sameJson */.Vk)(mentionedPaths(base), mentionedPaths(revision));
    return { holds: true, same: back && literal };
  }
}

/** A value that the one side gives and the other refuses. */
function witnessOf(giver        , taker        , reading         )                       {
  for (const value of samplesOf(giver, taker)) {
    if (accepts([giver], value, reading) === true && accepts([taker], value, reading) === false) {
      const text = JSON.stringify(value);
      return { witness: text.length > 100 ? `${text.slice(0, 97)}…` : text };
    }
  }
  return {};
}


/***/ })

};
})
