(function (exports, __distFolder) {'use strict';
exports.ids = [8643];
exports.modules = {

/***/ 17729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vu: () => (/* binding */ compareContracts),
  Ym: () => (/* binding */ contractKinds),
  NW: () => (/* binding */ contractProfiles),
  Jz: () => (/* binding */ readContract)
});

// EXTERNAL MODULE: ./node_modules/@waybill/core/src/error.js
var error = __webpack_require__(81009);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/findings/report.js + 2 modules
var findings_report = __webpack_require__(89802);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/json.js
var json = __webpack_require__(14980);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/source.js
var model_source = __webpack_require__(49715);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/difference.js + 3 modules
var difference = __webpack_require__(82986);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/rules/schema-facts.js + 1 modules
var schema_facts = __webpack_require__(93464);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/rules/type-facts.js
var type_facts = __webpack_require__(29194);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/comparison.js
                                                                           
                                                        

                                                            
                                                
                                                                    


                                                    

/** Says whether one schema's values are all values of another, in the direction in which they travel. */
                                                                                                   

/** Two descriptions that are being compared. */
                             
                             
                                 
                                     
                                                                                 
                                
                                
                          
 

/** A part of two descriptions: where its facts belong. */
                        
                                  
                                    
                                                             
                                                      
 

/** Reports a fact that is about no schema. */
function say(
  scope       ,
  id        ,
  details   
                            
                                   
                             
                                      
                                          
                                       
                                     
   ,
)       {
  const { from, to } = details;
  scope.comparison.report({
    id,
    effect: details.effect,
    direction: details.direction ?? 'none',
    operation: scope.operation,
    base: details.base,
    revision: details.revision,
    subject: details.subject,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
}

/**
 * A bound that was tightened where it stands is meant, also where the schema's type makes it idle: other readers of the
 * description apply it. Only where a schema was put together differently, the law alone tells.
 */
const bound = /-(set|increased|decreased|pattern-added|became-required)$/;
const structure = /-(all-of|any-of|one-of|list-of-types|if|then|else|not|wrapped-in-one-of)\b/;

/** What compares the schemas of one part needs beside the schemas. */
                              
                
                                                                  
  

/**
 * Compares two schemas that both sides use at the same part of an operation.
 * @param scope the operation
 * @param base the older use
 * @param revision the newer use
 * @param part what part it is
 */
function compareUses(
  scope       ,
  base           ,
  revision           ,
  part            ,
)       {
  const { comparison, operation } = scope;
  const difference = comparison.schemas.compare(base.schema, revision.schema);
  if (!difference.changed) return;
  const listed = part.repeatable === true && (0,type_facts/* becameList */.S)(base.schema, revision.schema);
  const newer = listed ? (revision.schema.items ?? revision).schema : revision.schema;
  const inclusion = comparison.law?.(base.schema, newer, part.direction);
  const facts         = [];
  const report         = (fact) => {
    facts.push(fact);
  };
  const { lifecycle } = comparison;
  const { stability } = scope;
  (0,schema_facts/* reportSchema */.Qh)(difference, { ...part, operation, lifecycle, stability, inclusion, report });
  const rewritten = facts.some(({ id }) => structure.test(id));
  for (const fact of facts) {
    const { inclusion: _judged, ...declared } = fact;
    comparison.report(!rewritten && bound.test(fact.id) ? declared : fact);
  }
  if (
    inclusion === undefined ||
    inclusion.holds ||
    facts.some((fact) => counts(fact, part.direction))
  )
    return;
  // On the wire of a query a number is text: the law knows JSON alone.
  if (
    !part.stronglyTyped &&
    facts.some(({ id }) => /-type-(generalized|compatible|specialized)$/.test(id))
  )
    return;
  // The law sees more than the table of keywords: what no rule names is reported as what it is.
  const narrowed = part.direction === 'request';
  const decided = inclusion.witness !== undefined;
  comparison.report({
    id: `${part.direction}-${part.scope}-schema-${narrowed ? 'narrowed' : 'widened'}`,
    effect: decided ? (narrowed ? 'narrowed' : 'widened') : 'undecided',
    direction: part.direction,
    operation,
    base: base.schema.place,
    revision: revision.schema.place,
    subject: part.subject,
    inclusion,
  });
}

/** Whether a fact alone explains why the law does not hold. */
function counts(fact      , direction                        )          {
  if (fact.effect === 'incomparable' || fact.effect === 'undecided') return true;
  return fact.effect === (direction === 'request' ? 'narrowed' : 'widened');
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/openapi/description.js
var openapi_description = __webpack_require__(68915);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/media-type.js
/** A media type's name, in its parts (RFC 6838). */
                         
                        
                           
                                       
                              
 

function parse(name        )                            {
  const [essence = '', ...parameters] = name.split(';');
  const [type = '', rest = '', ...more] = essence.trim().toLowerCase().split('/');
  const [subtype = '', ...suffixes] = rest.split('+');
  if (type === '' || subtype === '' || more.length > 0) return undefined;
  return {
    type,
    subtype,
    suffixes,
    parameters: parameters
      .map((text) => text.trim())
      .sort()
      .join(';'),
  };
}

/** @returns whether every body of `inner` is one of `outer`: `application/problem+json` is `application/json` */
function containsMediaType(outer        , inner        )          {
  const [one, other] = [parse(outer), parse(inner)];
  if (one === undefined || other?.type !== one.type) return false;
  if (one.suffixes.length === 0 && other.suffixes.at(-1) === one.subtype) return true;
  return (
    one.subtype === other.subtype &&
    one.suffixes.every((suffix, index) => other.suffixes[index] === suffix)
  );
}

/** @returns whether both names have the same parameters */
function sameParameters(left        , right        )          {
  return parse(left)?.parameters === parse(right)?.parameters;
}

/** @returns whether a number and its text are different values in such a body */
function isStronglyTyped(name        )          {
  const parsed = parse(name);
  return (
    parsed !== undefined &&
    ((parsed.type === 'application' && parsed.subtype === 'json' && parsed.suffixes.length === 0) ||
      parsed.suffixes.at(-1) === 'json')
  );
}

/** Which media types of two lists are each other's counterpart. */
                                 
                                                           
                                    
                                      
 

/** Finds counterparts: the same name, or one that contains the other. */
function matchMediaTypes(
  base                   ,
  revision                   ,
)                 {
  const matched                                = base
    .filter((name) => revision.includes(name))
    .map((name) => [name, name]);
  const removed = base.filter((name) => !revision.includes(name));
  const added           = [];
  for (const name of revision) {
    if (base.includes(name)) continue;
    const index = removed.findIndex(
      (other) => containsMediaType(name, other) || containsMediaType(other, name),
    );
    const [other] = index < 0 ? [] : removed.splice(index, 1);
    if (other === undefined) added.push(name);
    else matched.push([other, name]);
  }
  return { matched, added, removed };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/bodies.js





/** Compares the request bodies of an operation. */
function compareBodies(scope       , base           , revision           )       {
  const { comparison } = scope;
  const [before, after] = [(0,openapi_description/* bodyOf */.EN)(comparison.base, base), (0,openapi_description/* bodyOf */.EN)(comparison.revision, revision)];
  const details = {
    direction: 'request',
    subject: 'request body',
    base: before?.place ?? base.place,
    revision: after?.place ?? revision.place,
  }         ;
  if (before === undefined && after === undefined) return;
  if (before === undefined) {
    const required = after?.required === true;
    say(scope, `request-body-added-${required ? 'required' : 'optional'}`, {
      ...details,
      effect: required ? 'narrowed' : 'widened',
    });
    return;
  }
  if (after === undefined) {
    say(scope, 'request-body-removed', { ...details, effect: 'narrowed' });
    return;
  }
  if (before.required !== after.required) {
    say(scope, `request-body-became-${after.required ? 'required' : 'optional'}`, {
      ...details,
      effect: after.required ? 'narrowed' : 'widened',
    });
  }
  compareContent(scope, before.content, after.content, {
    direction: 'request',
    status: undefined,
    base: before.place,
    revision: after.place,
  });
}

/** Whose content is compared. */
                              
                                             
                                  
                                      
                       
                           
 

/** Compares what a body may be, by media type. */
function compareContent(
  scope       ,
  base                              ,
  revision                              ,
  part             ,
)       {
  const { matched, added, removed } = matchMediaTypes([...base.keys()], [...revision.keys()]);
  const { direction } = part;
  const id = direction === 'request' ? 'request-body-media-type' : 'response-media-type';
  const of = direction === 'request' ? 'request body' : `response ${part.status ?? ''}`;
  for (const name of added) {
    say(scope, `${id}-added`, {
      effect: direction === 'request' ? 'widened' : 'neutral',
      direction,
      subject: `media type ${name} of the ${of}`,
      base: part.base,
      revision: (0,model_source/* placeAt */.BW)(part.revision, 'content', name),
    });
  }
  for (const name of removed) {
    // Clients ask for the media type that they can read: to answer with another one leaves them without.
    say(scope, `${id}-removed`, {
      effect: direction === 'request' ? 'narrowed' : 'incomparable',
      direction,
      subject: `media type ${name} of the ${of}`,
      base: (0,model_source/* placeAt */.BW)(part.base, 'content', name),
      revision: part.revision,
    });
  }
  for (const [name, newName] of matched) {
    const [before, after] = [base.get(name), revision.get(newName)];
    if (before === undefined || after === undefined) continue;
    if (name !== newName && direction === 'response')
      renamed(scope, part, [name, newName], [before, after]);
    compareMedia(scope, part, newName, before, after);
  }
}

function renamed(
  scope       ,
  part             ,
  [from, to]                           ,
  [before, after]                             ,
)       {
  const specialized = containsMediaType(from, to);
  const generalized = containsMediaType(to, from);
  const changed = specialized === generalized || !sameParameters(from, to);
  say(
    scope,
    `response-media-type-name-${changed ? 'changed' : specialized ? 'specialized' : 'generalized'}`,
    {
      effect: changed ? 'neutral' : specialized ? 'narrowed' : 'widened',
      direction: 'response',
      subject: `media type of the response ${part.status ?? ''}`,
      base: before.place,
      revision: after.place,
      from,
      to,
    },
  );
}

function compareMedia(
  scope       ,
  part             ,
  name        ,
  base         ,
  revision         ,
)       {
  const { direction } = part;
  const of = direction === 'request' ? 'request body' : `response ${part.status ?? ''}`;
  for (const keyword of ['schema', 'itemSchema']         ) {
    const [before, after] = [base[keyword], revision[keyword]];
    const subject = `${of} (${name})`;
    if (before !== undefined && after !== undefined) {
      compareUses(scope, before, after, {
        direction,
        scope: 'body',
        subject,
        stronglyTyped: isStronglyTyped(name),
      });
    } else if (before !== undefined || after !== undefined) {
      const action = after === undefined ? 'removed' : 'added';
      const item = keyword === 'schema' ? '' : 'item-';
      say(scope, `${direction}-body-media-type-${item}schema-${action}`, {
        effect: action === 'added' ? 'narrowed' : 'widened',
        direction,
        subject,
        base: before?.place ?? base.place,
        revision: after?.place ?? revision.place,
      });
    }
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/responses.js




/** Compares the responses of an operation. */
function compareResponses(scope       , base           , revision           )       {
  const before = (0,openapi_description/* responsesOf */.kw)(scope.comparison.base, base);
  const after = (0,openapi_description/* responsesOf */.kw)(scope.comparison.revision, revision);
  for (const [status, response] of before) {
    const other = after.get(status);
    if (other !== undefined) compareResponse(scope, status, response, other);
    else {
      const success = isSuccess(status);
      say(scope, `response-${success ? '' : 'non-'}success-status-removed`, {
        effect: success ? 'incomparable' : 'neutral',
        direction: 'response',
        subject: `response ${status}`,
        base: response.place,
        revision: revision.place,
      });
    }
  }
  for (const [status, response] of after) {
    if (before.has(status)) continue;
    say(scope, `response-${isSuccess(status) ? '' : 'non-'}success-status-added`, {
      effect: 'neutral',
      direction: 'response',
      subject: `response ${status}`,
      base: base.place,
      revision: response.place,
    });
  }
}

/** A range of statuses (`2XX`) is none that oasdiff counts as a success. */
function isSuccess(status        )          {
  return /^2\d\d$/.test(status);
}

function compareResponse(scope       , status        , base          , revision          )       {
  compareContent(scope, base.content, revision.content, {
    direction: 'response',
    status,
    base: base.place,
    revision: revision.place,
  });
  for (const [name, header] of base.headers) {
    const other = revision.headers.get(name);
    if (other !== undefined) compareHeader(scope, status, header, other);
    else {
      say(scope, `${header.required ? 'required' : 'optional'}-response-header-removed`, {
        effect: 'widened',
        direction: 'response',
        subject: subjectOf(header, status),
        base: header.place,
        revision: revision.place,
      });
    }
  }
  for (const [name, header] of revision.headers) {
    if (base.headers.has(name)) continue;
    say(scope, 'response-header-added', {
      effect: 'neutral',
      direction: 'response',
      subject: subjectOf(header, status),
      base: base.place,
      revision: header.place,
    });
  }
}

function subjectOf(header        , status        )         {
  return `header ${header.name} of the response ${status}`;
}

function compareHeader(scope       , status        , base        , revision        )       {
  const subject = subjectOf(revision, status);
  if (base.required !== revision.required) {
    say(scope, `response-header-became-${revision.required ? 'required' : 'optional'}`, {
      effect: revision.required ? 'narrowed' : 'widened',
      direction: 'response',
      subject,
      base: base.place,
      revision: revision.place,
    });
  }
  if (base.schema === undefined || revision.schema === undefined) return;
  compareUses(scope, base.schema, revision.schema, {
    direction: 'response',
    scope: 'header',
    subject,
    stronglyTyped: false,
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/callbacks.js
                                                





/** Compares two path items as if clients called them, which is how oasdiff compares webhooks. */
                             
                         
               
                
                    
          

/** Compares what the server itself calls: there it is the client that reads the request and writes the response. */
function compareWebhooks(comparison            , asPath               )       {
  const { base, revision } = comparison;
  const before = (0,openapi_description/* members */.ol)(base, { raw: base.root, place: base.place }, 'webhooks');
  const after = (0,openapi_description/* members */.ol)(revision, { raw: revision.root, place: revision.place }, 'webhooks');
  for (const [name, item] of before) {
    const other = after.get(name);
    const scope = { comparison, operation: `WEBHOOK ${name}` };
    if (other === undefined)
      say(scope, 'webhook-removed', {
        effect: 'widened',
        direction: 'response',
        subject: 'webhook',
        base: item.place,
      });
    else if (comparison.law === undefined) asPath(comparison, name, item, other);
    else compareItem(scope, 'webhook', item, other);
  }
  for (const [name, item] of after) {
    const scope = { comparison, operation: `WEBHOOK ${name}` };
    if (!before.has(name))
      say(scope, 'webhook-added', {
        effect: 'neutral',
        direction: 'response',
        subject: 'webhook',
        revision: item.place,
      });
  }
}

/** Compares the callbacks of an operation. */
function compareCallbacks(scope       , base           , revision           )       {
  const { comparison } = scope;
  const before = (0,openapi_description/* members */.ol)(comparison.base, base, 'callbacks');
  const after = (0,openapi_description/* members */.ol)(comparison.revision, revision, 'callbacks');
  for (const [name, callback] of before) {
    const other = after.get(name);
    if (other === undefined) {
      say(scope, 'callback-removed', {
        effect: 'widened',
        direction: 'response',
        subject: `callback ${name}`,
        base: callback.place,
      });
      continue;
    }
    for (const url of Object.keys(callback.raw)) {
      const [item, newItem] = [
        (0,openapi_description/* members */.ol)(comparison.base, base, 'callbacks').get(name),
        (0,openapi_description/* members */.ol)(comparison.revision, revision, 'callbacks').get(name),
      ];
      const paths = item === undefined ? undefined : inside(comparison, 'base', item, url);
      const newPaths =
        newItem === undefined ? undefined : inside(comparison, 'revision', newItem, url);
      if (paths !== undefined && newPaths !== undefined)
        compareItem(scope, 'callback', paths, newPaths);
    }
  }
  for (const [name, callback] of after) {
    if (!before.has(name))
      say(scope, 'callback-added', {
        effect: 'neutral',
        direction: 'response',
        subject: `callback ${name}`,
        revision: callback.place,
      });
  }
}

function inside(
  comparison            ,
  side                     ,
  holder         ,
  name        ,
)                      {
  return (0,openapi_description/* members */.ol)(comparison[side], { raw: { item: holder.raw }, place: holder.place }, 'item').get(
    name,
  );
}

/** The law is asked the other way round, and its facts carry names of their own. */
function compareItem(scope       , prefix        , base         , revision         )       {
  const { comparison } = scope;
  const { law } = comparison;
  const opposite                  =
    law &&
    ((one, other, direction) => law(one, other, direction === 'request' ? 'response' : 'request'));
  const report = (fact      )       => {
    const direction =
      fact.direction === 'request'
        ? 'response'
        : fact.direction === 'response'
          ? 'request'
          : 'none';
    comparison.report({ ...fact, id: `${prefix}-${fact.id}`, direction });
  };
  const turned = { ...scope, comparison: { ...comparison, law: opposite, report } };
  const after = (0,openapi_description/* operationsOf */.CF)(comparison.revision, revision);
  for (const [method, operation] of (0,openapi_description/* operationsOf */.CF)(comparison.base, base)) {
    const other = after.get(method);
    if (other === undefined) continue;
    compareBodies(turned, operation, other);
    compareResponses(turned, operation, other);
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/components.js



                                                    

/** Reports schemas that went: what used them is compared where it is used. */
function compareComponents(comparison            )       {
  const [before, after] = [schemasOf(comparison.base), schemasOf(comparison.revision)];
  for (const name of before.names) {
    if (after.names.includes(name)) continue;
    say({ comparison, operation: null }, 'api-schema-removed', {
      effect: 'neutral',
      subject: `schema ${name}`,
      base: (0,model_source/* placeAt */.BW)(comparison.base.place, ...before.path, name),
    });
  }
}

function schemasOf(description             )   
                           
                          
  {
  const path = description.version === '2.0' ? ['definitions'] : ['components', 'schemas'];
  let holder = (0,json/* objectAt */.lJ)(description.root, path[0] ?? '');
  if (path[1] !== undefined) holder = (0,json/* objectAt */.lJ)(holder, path[1]);
  return { names: Object.keys(holder ?? {}), path };
}

/** Clients hold the address of a server: one that is listed no more may be gone. */
function compareServers(comparison            )       {
  const [before, after] = [serversOf(comparison.base), serversOf(comparison.revision)];
  for (const url of before) {
    if (after.includes(url)) continue;
    say({ comparison, operation: null }, 'server-removed', {
      effect: 'neutral',
      subject: `server ${url}`,
      base: (0,model_source/* placeAt */.BW)(comparison.base.place, 'servers'),
    });
  }
  for (const url of after) {
    if (before.includes(url)) continue;
    say({ comparison, operation: null }, 'server-added', {
      effect: 'neutral',
      subject: `server ${url}`,
      revision: (0,model_source/* placeAt */.BW)(comparison.revision.place, 'servers'),
    });
  }
}

function serversOf(description             )                    {
  if (description.version !== '2.0') {
    return (0,json/* arrayAt */.RD)(description.root, 'servers').flatMap((server) =>
      (0,json/* isObject */.Gv)(server) ? [(0,json/* textAt */.$6)(server, 'url') ?? ''] : [],
    );
  }
  const host = (0,json/* textAt */.$6)(description.root, 'host');
  return host === undefined ? [] : [`${host}${(0,json/* textAt */.$6)(description.root, 'basePath') ?? ''}`];
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/operation-ids.js





/**
 * Reports operation ids that the newer description gives twice and the older one did not: clients that are generated
 * name their functions so, and one of the two is then lost.
 */
function compareOperationIds(comparison            )       {
  const before = operationsById(comparison.base);
  for (const [id, operations] of operationsById(comparison.revision)) {
    const [first] = operations;
    if (operations.length < 2 || first === undefined) continue;
    if ((before.get(id)?.length ?? 0) > 1) continue;
    for (const { name, operation } of operations.slice(1)) {
      say({ comparison, operation: name }, 'api-operation-id-duplicated', {
        effect: 'neutral',
        subject: `operation id ${id}`,
        revision: (0,model_source/* placeAt */.BW)(operation.place, 'operationId'),
        from: first.name,
      });
    }
  }
}

                 
                        
                                
 

function operationsById(description             )                                        {
  const found = new Map                 ();
  const top = { raw: description.root, place: description.place };
  for (const [path, item] of (0,openapi_description/* members */.ol)(description, top, 'paths')) {
    for (const operation of (0,openapi_description/* operationsOf */.CF)(description, item).values()) {
      const id = (0,json/* textAt */.$6)(operation.raw, 'operationId');
      if (id === undefined) continue;
      const named = { name: `${operation.method} ${path}`, operation };
      const known = found.get(id);
      if (known === undefined) found.set(id, [named]);
      else known.push(named);
    }
  }
  return found;
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/rules/lifecycle.js
var rules_lifecycle = __webpack_require__(89438);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/parameters.js






/** Compares the parameters of an operation, those of its path among them. */
function compareParameters(
  scope       ,
  base           ,
  revision           ,
  renamed                             ,
)       {
  const { comparison } = scope;
  const [before, after] = [
    (0,openapi_description/* parametersOf */.mC)(comparison.base, base).filter(isParameter),
    (0,openapi_description/* parametersOf */.mC)(comparison.revision, revision).filter(isParameter),
  ];
  const [shared, newShared] = [before, after].map((all) => all.filter((one) => one.shared));
  if (comparison.law !== undefined) compareLists(scope, before, after, renamed);
  else {
    // oasdiff compares what a path says for all of its operations on its own, and tells only what was added.
    const own = (all                      )              => all.filter((one) => !one.shared);
    compareLists(scope, own(before), own(after), renamed);
    for (const parameter of newShared ?? []) {
      if (shared?.every((other) => !sameParameter(other, parameter)) === true)
        added(scope, parameter);
    }
  }
}

function sameParameter(one           , other           )          {
  return one.in === other.in && sameName(one, other.name);
}

function compareLists(
  scope       ,
  before                      ,
  after                      ,
  renamed                             ,
)       {
  const left = new Set(after);
  for (const parameter of before) {
    const name =
      parameter.in === 'path' ? (renamed.get(parameter.name) ?? parameter.name) : parameter.name;
    const other = after.find(
      (candidate) => candidate.in === parameter.in && sameName(candidate, name),
    );
    if (other !== undefined) {
      left.delete(other);
      compareParameter(scope, parameter, other);
      continue;
    }
    const exploded = after.find((candidate) => holds(candidate, parameter));
    if (exploded !== undefined) {
      left.delete(exploded);
      const property = exploded.schema?.schema.properties.get(parameter.name);
      compareParameter(scope, parameter, {
        ...exploded,
        required: parameter.required,
        schema: property,
      });
    } else if (!spreads(parameter, after, left)) removed(scope, parameter);
  }
  for (const parameter of left) added(scope, parameter);
}

/** Swagger 2.0 calls parts of the body parameters, too. */
function isParameter(parameter           )          {
  return parameter.in !== 'body' && parameter.in !== 'formData';
}

function sameName(parameter           , name        )          {
  return parameter.in === 'header'
    ? parameter.name.toLowerCase() === name.toLowerCase()
    : parameter.name === name;
}

/** Whether an object whose properties are written as parameters of their own (`explode`) has this one. */
function holds(object           , parameter           )          {
  const schema = object.schema?.schema;
  const style = (0,json/* textAt */.$6)(object.raw, 'style') ?? 'form';
  return (
    object.in === parameter.in &&
    object.in !== 'path' &&
    (0,json/* member */.Dc)(object.raw, 'explode') === true &&
    style === 'form' &&
    schema?.types[0] === 'object' &&
    schema.properties.has(parameter.name)
  );
}

/** Whether an exploded object became parameters of their own; they are then none that were added. */
function spreads(parameter           , after                      , left                )          {
  const parts = after.filter((candidate) => holds(parameter, candidate));
  if (parts.length === 0 || parts.length < (parameter.schema?.schema.properties.size ?? 0))
    return false;
  for (const part of parts) if (!part.required) left.delete(part);
  return true;
}

function added(scope       , parameter           )       {
  const required = parameter.required;
  const details = {
    effect: required ? 'narrowed' : 'widened',
    direction: 'request',
    subject: parameters_subjectOf(parameter),
    revision: parameter.place,
  }         ;
  const kind = required ? 'required' : 'optional';
  if (parameter.in === 'path') say(scope, 'new-request-path-parameter', details);
  else if (parameter.shared)
    say(scope, `new-${kind}-request-default-parameter-to-existing-path`, details);
  else say(scope, `new-${kind}-request-parameter`, details);
}

function removed(scope       , parameter           )       {
  const details = {
    effect: 'neutral',
    direction: 'request',
    subject: parameters_subjectOf(parameter),
    base: parameter.place,
  }         ;
  if ((0,json/* member */.Dc)(parameter.raw, 'deprecated') !== true) {
    say(scope, 'request-parameter-removed', details);
    return;
  }
  switch ((0,rules_lifecycle/* sunsetOf */.aD)((0,rules_lifecycle/* sunsetIn */.qM)(parameter.raw), scope.comparison.lifecycle.now)) {
    case 'missing':
      say(scope, 'request-parameter-removed-with-deprecation', details);
      break;
    case 'invalid':
      say(scope, 'request-parameter-sunset-parse', details);
      break;
    case 'future':
      say(scope, 'request-parameter-removed-before-sunset', { ...details, effect: 'narrowed' });
      break;
    case 'past':
      break;
  }
}

function parameters_subjectOf(parameter           )         {
  return `${parameter.in} parameter ${JSON.stringify(parameter.name)}`;
}

function compareParameter(scope       , base           , revision           )       {
  const places = { base: base.place, revision: revision.place };
  const subject = parameters_subjectOf(revision);
  if (base.required !== revision.required) {
    const narrowed = revision.required;
    say(scope, `request-parameter-became-${narrowed ? 'required' : 'optional'}`, {
      effect: narrowed ? 'narrowed' : 'widened',
      direction: 'request',
      subject,
      ...places,
    });
  }
  compareDeprecation(scope, base, revision);
  compareSerialization(scope, base, revision);
  // oasdiff does not look into parameters that are written as a document of some media type.
  const documented = [base, revision].some((one) => (0,json/* member */.Dc)(one.raw, 'content') !== undefined);
  if (documented && scope.comparison.law === undefined) return;
  if (base.schema !== undefined && revision.schema !== undefined) {
    compareUses(scope, base.schema, revision.schema, {
      direction: 'request',
      scope: 'parameter',
      subject,
      stronglyTyped: false,
      location: base.in,
      required: base.required && revision.required,
      repeatable: isRepeated(revision),
    });
  }
}

function compareDeprecation(scope       , base           , revision           )       {
  const [before, after] = [
    (0,json/* member */.Dc)(base.raw, 'deprecated') === true,
    (0,json/* member */.Dc)(revision.raw, 'deprecated') === true,
  ];
  const [old, fresh] = [(0,rules_lifecycle/* sunsetIn */.qM)(base.raw), (0,rules_lifecycle/* sunsetIn */.qM)(revision.raw)];
  const { lifecycle } = scope.comparison;
  const { now } = lifecycle;
  const state = (0,rules_lifecycle/* newSunsetOf */.eD)(fresh, lifecycle, scope.stability);
  const details = {
    effect: 'neutral',
    direction: 'request',
    subject: parameters_subjectOf(revision),
    base: base.place,
    revision: revision.place,
  }         ;
  if (before && !after) say(scope, 'request-parameter-reactivated', details);
  if (!after) return;
  if (before && (0,rules_lifecycle/* sunsetOf */.aD)(old, now) !== 'missing' && state !== 'missing') {
    if ((0,json/* sameJson */.Vk)(old, fresh)) return;
    if (state === 'invalid' || (0,rules_lifecycle/* sunsetOf */.aD)(old, now) === 'invalid') {
      say(scope, 'request-parameter-sunset-parse', details);
      return;
    }
  }
  if (!before) {
    const ids = {
      missing:
        (0,rules_lifecycle/* graceFor */.WF)(lifecycle, scope.stability) > 0
          ? 'request-parameter-deprecated-sunset-missing'
          : 'request-parameter-deprecated',
      invalid: 'request-parameter-sunset-parse',
      past: 'request-parameter-sunset-date-too-small',
      future: 'request-parameter-deprecated',
    }         ;
    say(scope, ids[state], details);
  } else if (state === 'missing') {
    if ((0,rules_lifecycle/* sunsetOf */.aD)(old, now) !== 'missing') say(scope, 'request-parameter-sunset-deleted', details);
  } else if (
    state === 'past' &&
    typeof old === 'string' &&
    typeof fresh === 'string' &&
    fresh < old
  ) {
    say(scope, 'request-parameter-sunset-date-changed-too-small', details);
  }
}

/** Whether a list is written as `?id=1&id=2`. */
function isRepeated(parameter           )          {
  const form = ((0,json/* textAt */.$6)(parameter.raw, 'style') ?? styles[parameter.in]) === 'form';
  const multi = (0,json/* textAt */.$6)(parameter.raw, 'collectionFormat') === 'multi';
  return multi || (form && (0,json/* member */.Dc)(parameter.raw, 'explode') !== false);
}

/** The defaults of `style` and `explode` (OpenAPI 3, Parameter Object). */
const styles                                   = {
  query: 'form',
  cookie: 'form',
  path: 'simple',
  header: 'simple',
};

function explodes(parameter           , style        )          {
  const explode = (0,json/* member */.Dc)(parameter.raw, 'explode');
  return typeof explode === 'boolean' ? explode : style === 'form';
}

/** How a value is written on the wire: a server that expects another way misreads what clients write. */
function compareSerialization(scope       , base           , revision           )       {
  const style = (parameter           )         =>
    (0,json/* textAt */.$6)(parameter.raw, 'style') ?? styles[parameter.in] ?? '';
  const facts                             = [
    ['style', style(base), style(revision)],
    [
      'collection-format',
      (0,json/* textAt */.$6)(base.raw, 'collectionFormat') ?? 'csv',
      (0,json/* textAt */.$6)(revision.raw, 'collectionFormat') ?? 'csv',
    ],
  ];
  const several = (parameter           )          =>
    (parameter.schema?.schema.types ?? []).some((type) => type === 'array' || type === 'object');
  if (several(base) && several(revision)) {
    const explode = (parameter           )         => String(explodes(parameter, style(parameter)));
    facts.push(['explode', explode(base), explode(revision)]);
  }
  for (const [name, from, to] of facts) {
    if (from !== to)
      serialization(scope, base, revision, `request-parameter-${name}-changed`, [from, to]);
  }
  for (const [keyword, name] of [
    ['allowReserved', 'allow-reserved'],
    ['allowEmptyValue', 'allow-empty-value'],
  ]         ) {
    const [from, to] = [(0,json/* member */.Dc)(base.raw, keyword) === true, (0,json/* member */.Dc)(revision.raw, keyword) === true];
    if (from === to) continue;
    serialization(scope, base, revision, `request-parameter-${name}-${to ? 'set' : 'unset'}`, [
      String(from),
      String(to),
    ]);
  }
  const content = (parameter           )         => {
    const value = (0,json/* member */.Dc)(parameter.raw, 'content');
    return (0,json/* isObject */.Gv)(value) ? Object.keys(value).join(', ') : '';
  };
  if (content(base) !== content(revision)) {
    serialization(scope, base, revision, 'request-parameter-content-changed', [
      content(base),
      content(revision),
    ]);
  }
}

function serialization(
  scope       ,
  base           ,
  revision           ,
  id        ,
  [from, to]                           ,
)       {
  const effect = id.endsWith('-set')
    ? 'widened'
    : id.endsWith('-unset')
      ? 'narrowed'
      : 'incomparable';
  say(scope, id, {
    effect,
    direction: 'request',
    subject: parameters_subjectOf(revision),
    base: base.place,
    revision: (0,model_source/* placeAt */.BW)(revision.place),
    from,
    to,
  });
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/security.js
                                                  





/** One way to be let in: all of these schemes at once, each with its scopes. */
                                                          

/** Compares what an operation asks of who calls it; what it inherits is compared once, at the top. */
function compareSecurity(scope       , base           , revision           )       {
  const { comparison } = scope;
  const [own, newOwn] = [
    Object.hasOwn(base.raw, 'security'),
    Object.hasOwn(revision.raw, 'security'),
  ];
  if (!own && !newOwn) return;
  const places = { base: base.place, revision: revision.place };
  const before = requirementsIn(base.raw);
  const after = requirementsIn(revision.raw);
  // What an operation does not say, it inherits.
  const effective = own ? before : requirementsIn(comparison.base.root);
  const newEffective = newOwn ? after : requirementsIn(comparison.revision.root);
  compareRequirements(scope, 'api-security', [before, after], [effective, newEffective], places);
}

/** Compares what all operations ask that do not say it themselves. */
function compareGlobalSecurity(comparison            )       {
  const { base, revision } = comparison;
  const pair = [requirementsIn(base.root), requirementsIn(revision.root)]         ;
  const places = {
    base: (0,model_source/* placeAt */.BW)(base.place, 'security'),
    revision: (0,model_source/* placeAt */.BW)(revision.place, 'security'),
  };
  compareRequirements({ comparison, operation: null }, 'api-global-security', pair, pair, places);
}

function requirementsIn(raw            )                         {
  return (0,json/* arrayAt */.RD)(raw, 'security')
    .filter(json/* isObject */.Gv)
    .map(
      (requirement) =>
        new Map(Object.keys(requirement).map((name) => [name, (0,json/* textsOf */.CB)((0,json/* member */.Dc)(requirement, name))])),
    );
}

function compareRequirements(
  scope       ,
  prefix        ,
  [before, after]                                                           ,
  [effective, newEffective]                                                           ,
  places                                                    ,
)       {
  const tell = (id        , effect        , what        )       => {
    say(scope, `${prefix}-${id}`, { effect, direction: 'request', subject: what, ...places });
  };
  const open = (requirements                        )          =>
    requirements.length === 0 || requirements.some((requirement) => requirement.size === 0);
  for (const requirement of after) {
    const other = before.find((candidate) => keyOf(candidate) === keyOf(requirement));
    if (other === undefined) {
      if (requirement.size > 0)
        tell(
          'added',
          open(effective) && !open(newEffective) ? 'narrowed' : 'neutral',
          `security ${shown(requirement)}`,
        );
      continue;
    }
    for (const [name, scopes] of requirement) {
      const old = other.get(name) ?? [];
      for (const one of scopes)
        if (!old.includes(one)) tell('scope-added', 'narrowed', `scope ${one} of ${name}`);
      for (const one of old)
        if (!scopes.includes(one)) tell('scope-removed', 'widened', `scope ${one} of ${name}`);
    }
  }
  for (const requirement of before) {
    if (
      requirement.size === 0 ||
      after.some((candidate) => keyOf(candidate) === keyOf(requirement))
    )
      continue;
    tell('removed', open(newEffective) ? 'widened' : 'narrowed', `security ${shown(requirement)}`);
  }
}

function keyOf(requirement             )         {
  return JSON.stringify([...requirement.keys()].sort());
}

function shown(requirement             )         {
  return [...requirement].map(([name, scopes]) => `${name}: [${scopes.join(', ')}]`).join(' and ');
}

/** Compares how each security scheme works: the tokens that clients hold must stay good. */
function compareSecuritySchemes(comparison            )       {
  const before = schemesOf(comparison.base);
  const after = schemesOf(comparison.revision);
  for (const [name, scheme] of before) {
    const other = after.get(name);
    const subject = `security scheme ${name}`;
    const scope = { comparison, operation: null };
    if (other === undefined) {
      say(scope, 'api-security-component-removed', {
        effect: 'neutral',
        subject,
        base: scheme.place,
      });
      continue;
    }
    compareScheme(scope, subject, scheme, other);
  }
  for (const [name, scheme] of after) {
    if (before.has(name)) continue;
    say({ comparison, operation: null }, 'api-security-component-added', {
      effect: 'neutral',
      subject: `security scheme ${name}`,
      revision: scheme.place,
    });
  }
}

function schemesOf(description             )                               {
  const top = { raw: description.root, place: description.place };
  if (description.version === '2.0') return (0,openapi_description/* members */.ol)(description, top, 'securityDefinitions');
  const components = (0,json/* objectAt */.lJ)(description.root, 'components');
  if (components === undefined) return new Map();
  return (0,openapi_description/* members */.ol)(
    description,
    { raw: components, place: (0,model_source/* placeAt */.BW)(description.place, 'components') },
    'securitySchemes',
  );
}

function compareScheme(scope       , subject        , base         , revision         )       {
  const tell = (id        , effect        , from         , to         , detail         )       => {
    say(scope, `api-security-component-${id}`, {
      effect,
      direction: 'request',
      subject: detail === undefined ? subject : `${detail} of the ${subject}`,
      base: base.place,
      revision: revision.place,
      from,
      to,
    });
  };
  for (const [keyword, id] of [
    ['type', 'type-changed'],
    ['scheme', 'scheme-changed'],
    ['in', 'location-changed'],
    ['name', 'name-changed'],
    ['openIdConnectUrl', 'openid-url-changed'],
    ['bearerFormat', 'bearer-format-changed'],
  ]         ) {
    const [from, to] = [(0,json/* textAt */.$6)(base.raw, keyword) ?? '', (0,json/* textAt */.$6)(revision.raw, keyword) ?? ''];
    if (from !== to) tell(id, 'incomparable', from, to);
  }
  const [flows, newFlows] = [flowsOf(base.raw), flowsOf(revision.raw)];
  for (const [name, flow] of flows) {
    const other = newFlows.get(name);
    if (other === undefined) {
      tell('oauth-flow-removed', 'narrowed', undefined, undefined, `flow ${name}`);
      continue;
    }
    compareFlow(flow, other, tell);
  }
  for (const name of newFlows.keys()) {
    if (!flows.has(name)) tell('oauth-flow-added', 'widened', undefined, undefined, `flow ${name}`);
  }
}

function flowsOf(scheme            )                                  {
  const flows = (0,json/* objectAt */.lJ)(scheme, 'flows');
  if (flows === undefined) {
    const flow = (0,json/* textAt */.$6)(scheme, 'flow');
    return flow === undefined ? new Map() : new Map([[flow, scheme]]);
  }
  return new Map(
    Object.entries(flows).filter((entry)                                => (0,json/* isObject */.Gv)(entry[1])),
  );
}

function compareFlow(
  base            ,
  revision            ,
  tell                                                                                   ,
)       {
  for (const [keyword, id] of [
    ['authorizationUrl', 'oauth-url-changed'],
    ['tokenUrl', 'oauth-token-url-changed'],
    ['refreshUrl', 'oauth-refresh-url-changed'],
  ]         ) {
    const [from, to] = [(0,json/* textAt */.$6)(base, keyword) ?? '', (0,json/* textAt */.$6)(revision, keyword) ?? ''];
    if (from !== to) tell(id, 'incomparable', from, to);
  }
  const [scopes, newScopes] = [(0,json/* objectAt */.lJ)(base, 'scopes') ?? {}, (0,json/* objectAt */.lJ)(revision, 'scopes') ?? {}];
  for (const [name, about] of Object.entries(newScopes)) {
    if (!Object.hasOwn(scopes, name))
      tell('oauth-scope-added', 'neutral', undefined, name, `scope ${name}`);
    else if ((0,json/* member */.Dc)(scopes, name) !== about)
      tell('oauth-scope-changed', 'neutral', undefined, undefined, `scope ${name}`);
  }
  for (const name of Object.keys(scopes)) {
    if (!Object.hasOwn(newScopes, name))
      tell('oauth-scope-removed', 'narrowed', name, undefined, `scope ${name}`);
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/operations.js






                                                  




/**
 * Compares an operation that both descriptions have.
 * @param scope the operation
 * @param base the older one
 * @param revision the newer one
 * @param renamed the newer names of its path's parameters
 */
function compareOperations(
  { comparison, operation }       ,
  base           ,
  revision           ,
  renamed                             ,
)       {
  const stability = (0,rules_lifecycle/* stabilityOf */.nD)((0,json/* member */.Dc)(revision.raw, 'x-stability-level'));
  const scope        = { comparison, operation, stability };
  const promised = compareStability(scope, base, revision);
  operations_compareDeprecation(scope, base, revision);
  if (!promised) return;
  compareLabels(scope, base, revision);
  compareParameters(scope, base, revision, renamed);
  compareBodies(scope, base, revision);
  compareResponses(scope, base, revision);
  compareSecurity(scope, base, revision);
  compareCallbacks(scope, base, revision);
}

/** @returns whether the rest counts: what was promised to nobody may change */
function compareStability(scope       , base           , revision           )          {
  const [from, to] = [
    (0,json/* member */.Dc)(base.raw, 'x-stability-level'),
    (0,json/* member */.Dc)(revision.raw, 'x-stability-level'),
  ];
  const [before, after] = [(0,rules_lifecycle/* stabilityOf */.nD)(from), (0,rules_lifecycle/* stabilityOf */.nD)(to)];
  const details = {
    effect: 'neutral',
    subject: 'endpoint',
    base: (0,model_source/* placeAt */.BW)(base.place, 'x-stability-level'),
    revision: (0,model_source/* placeAt */.BW)(revision.place, 'x-stability-level'),
    from: operations_shown(from),
    to: operations_shown(to),
  }         ;
  if (before === 'invalid' || after === 'invalid') {
    say(scope, 'api-invalid-stability-level', details);
    return true;
  }
  if ((0,rules_lifecycle/* isUnstable */.fl)(before)) return false;
  const [old, fresh] = [(0,rules_lifecycle/* rank */.Tm)(before), (0,rules_lifecycle/* rank */.Tm)(after)];
  if (fresh < old) say(scope, 'api-stability-decreased', details);
  else if (fresh > old) say(scope, 'api-stability-increased', details);
  return true;
}

function operations_shown(value                  )                     {
  return typeof value === 'string' ? value : undefined;
}

function operations_compareDeprecation(scope       , base           , revision           )       {
  const [before, after] = [
    (0,json/* member */.Dc)(base.raw, 'deprecated') === true,
    (0,json/* member */.Dc)(revision.raw, 'deprecated') === true,
  ];
  const details = {
    effect: 'neutral',
    subject: 'endpoint',
    base: base.place,
    revision: (0,model_source/* placeAt */.BW)(revision.place, 'deprecated'),
  }         ;
  if (before && !after) say(scope, 'endpoint-reactivated', details);
  if (!after) return;
  const [old, fresh] = [(0,rules_lifecycle/* sunsetIn */.qM)(base.raw), (0,rules_lifecycle/* sunsetIn */.qM)(revision.raw)];
  const { lifecycle } = scope.comparison;
  const { now } = lifecycle;
  const state = (0,rules_lifecycle/* newSunsetOf */.eD)(fresh, lifecycle, scope.stability);
  const dated = {
    ...details,
    revision: (0,model_source/* placeAt */.BW)(revision.place, 'x-sunset'),
    from: operations_shown(old),
    to: operations_shown(fresh),
  };
  if (before && (0,rules_lifecycle/* sunsetOf */.aD)(old, now) !== 'missing' && state !== 'missing') {
    const unreadable = state === 'invalid' || (0,rules_lifecycle/* sunsetOf */.aD)(old, now) === 'invalid';
    if ((0,json/* sameJson */.Vk)(old, fresh)) return;
    if (unreadable) {
      say(scope, 'api-path-sunset-parse', dated);
      return;
    }
  }
  if (!before) {
    const ids = {
      missing:
        (0,rules_lifecycle/* graceFor */.WF)(lifecycle, scope.stability) > 0
          ? 'api-deprecated-sunset-missing'
          : 'endpoint-deprecated',
      invalid: 'api-deprecated-sunset-parse',
      past: 'api-sunset-date-too-small',
      future: 'endpoint-deprecated-with-sunset',
    }         ;
    say(scope, ids[state], dated);
  } else if (state === 'missing') {
    if ((0,rules_lifecycle/* sunsetOf */.aD)(old, now) !== 'missing') say(scope, 'sunset-deleted', dated);
  } else if (
    state === 'past' &&
    typeof old === 'string' &&
    typeof fresh === 'string' &&
    fresh < old
  ) {
    say(scope, 'api-sunset-date-changed-too-small', dated);
  }
}

function compareLabels(scope       , base           , revision           )       {
  const [before, after] = [
    (0,json/* textAt */.$6)(base.raw, 'operationId') ?? '',
    (0,json/* textAt */.$6)(revision.raw, 'operationId') ?? '',
  ];
  if (before !== after) {
    const details = {
      effect: 'neutral',
      subject: 'operation id',
      base: (0,model_source/* placeAt */.BW)(base.place, 'operationId'),
      revision: (0,model_source/* placeAt */.BW)(revision.place, 'operationId'),
      from: before,
      to: after,
    }         ;
    say(scope, before === '' ? 'api-operation-id-added' : 'api-operation-id-removed', details);
  }
  const [tags, newTags] = [
    (0,json/* textsOf */.CB)((0,json/* member */.Dc)(base.raw, 'tags')),
    (0,json/* textsOf */.CB)((0,json/* member */.Dc)(revision.raw, 'tags')),
  ];
  const places = { base: (0,model_source/* placeAt */.BW)(base.place, 'tags'), revision: (0,model_source/* placeAt */.BW)(revision.place, 'tags') };
  for (const tag of newTags) {
    if (!tags.includes(tag))
      say(scope, 'api-tag-added', { effect: 'neutral', subject: `tag ${tag}`, ...places });
  }
  for (const tag of tags) {
    if (!newTags.includes(tag))
      say(scope, 'api-tag-removed', { effect: 'neutral', subject: `tag ${tag}`, ...places });
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/paths.js






/** Compares the paths of two descriptions, and the operations of each. */
function comparePaths(comparison            )       {
  const top = (description             )          => ({
    raw: description.root,
    place: description.place,
  });
  const base = (0,openapi_description/* members */.ol)(comparison.base, top(comparison.base), 'paths');
  const revision = (0,openapi_description/* members */.ol)(comparison.revision, top(comparison.revision), 'paths');
  const counterparts = matchPaths([...base.keys()], [...revision.keys()]);
  for (const [path, item] of base) {
    const counterpart = counterparts.get(path);
    const other = counterpart === undefined ? undefined : revision.get(counterpart);
    if (counterpart === undefined || other === undefined) removePath(comparison, path, item);
    else compareItems(comparison, [path, item], [counterpart, other]);
  }
  const known = new Set(counterparts.values());
  for (const [path, item] of revision) {
    if (known.has(path)) continue;
    for (const operation of (0,openapi_description/* operationsOf */.CF)(comparison.revision, item).values())
      paths_added(comparison, path, operation);
  }
}

/** @returns the newer path of each older one: the same, or one in which only parameters have other names */
function matchPaths(
  base                   ,
  revision                   ,
)                              {
  const matched = new Map                ();
  const left = new Set(revision);
  for (const path of base) {
    if (left.delete(path)) matched.set(path, path);
  }
  const shapes = new Map([...left].map((path) => [shapeOf(path), path]));
  for (const path of base) {
    const other = matched.has(path) ? undefined : shapes.get(shapeOf(path));
    if (other === undefined) continue;
    matched.set(path, other);
    shapes.delete(shapeOf(path));
  }
  return matched;
}

function shapeOf(path        )         {
  return path.replace(/\{[^}]*\}/g, '{}');
}

/** @returns the newer name of each parameter of a path, by its position */
function renamedParameters(base        , revision        )                              {
  const names = (path        )           =>
    [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const newer = names(revision);
  return new Map(names(base).map((name, index) => [name, newer[index] ?? name]));
}

/** Compares the operations of two path items. */
function compareItems(
  comparison            ,
  [path, base]                            ,
  [newPath, revision]                            ,
)       {
  const before = (0,openapi_description/* operationsOf */.CF)(comparison.base, base);
  const after = (0,openapi_description/* operationsOf */.CF)(comparison.revision, revision);
  const renamed = renamedParameters(path, newPath);
  for (const [method, operation] of before) {
    const other = after.get(method);
    if (other === undefined) remove(comparison, path, operation, 'api');
    else
      compareOperations(
        { comparison, operation: `${method} ${newPath}` },
        operation,
        other,
        renamed,
      );
  }
  for (const [method, operation] of after)
    if (!before.has(method)) paths_added(comparison, newPath, operation);
}

function paths_added(comparison            , path        , operation           )       {
  const name = `${operation.method} ${path}`;
  say({ comparison, operation: name }, 'endpoint-added', {
    effect: 'widened',
    direction: 'request',
    subject: 'endpoint',
    revision: operation.place,
  });
}

function removePath(comparison            , path        , item         )       {
  for (const operation of (0,openapi_description/* operationsOf */.CF)(comparison.base, item).values())
    remove(comparison, path, operation, 'api-path');
}

/** An endpoint may go when it was deprecated and its sunset has passed, or was never promised. */
function remove(
  comparison            ,
  path        ,
  operation           ,
  prefix                    ,
)       {
  const stability = (0,rules_lifecycle/* stabilityOf */.nD)((0,json/* member */.Dc)(operation.raw, 'x-stability-level'));
  const scope = { comparison, operation: `${operation.method} ${path}` };
  if (stability === 'invalid') {
    say(scope, 'api-invalid-stability-level', {
      effect: 'neutral',
      subject: 'endpoint',
      base: operation.place,
    });
    return;
  }
  if ((0,rules_lifecycle/* isUnstable */.fl)(stability)) return;
  const details = {
    effect: 'narrowed',
    direction: 'request',
    subject: 'endpoint',
    base: operation.place,
  }         ;
  if ((0,json/* member */.Dc)(operation.raw, 'deprecated') !== true) {
    say(scope, `${prefix}-removed-without-deprecation`, details);
    return;
  }
  switch ((0,rules_lifecycle/* sunsetOf */.aD)((0,rules_lifecycle/* sunsetIn */.qM)(operation.raw), comparison.lifecycle.now)) {
    case 'missing':
      say(scope, `${prefix}-removed-with-deprecation`, { ...details, effect: 'neutral' });
      break;
    case 'invalid':
      say(scope, 'api-path-sunset-parse', details);
      break;
    case 'future':
      say(scope, `${prefix}-removed-before-sunset`, details);
      break;
    case 'past':
      break;
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/openapi/compare.js
                                                  


                                                       

                                                       






/** The `info.version` of two descriptions, and where they stand. */
                           
                        
                            
                                                                      
 

/**
 * Compares two descriptions of an HTTP API.
 * @param base what clients were made for
 * @param revision what shall take its place
 * @param law says what a change of a schema means; absent where nobody asks
 * @param lifecycle when it is asked, and how long what is deprecated must stay
 * @param report takes each fact
 * @returns the versions that the two give themselves
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
function compareDescriptions(
  base        ,
  revision        ,
  law                 ,
  lifecycle           ,
  report        ,
)           {
  const comparison             = {
    base: (0,openapi_description/* descriptionOf */.Kq)(base),
    revision: (0,openapi_description/* descriptionOf */.Kq)(revision),
    schemas: new difference/* SchemaComparison */.Rp(),
    law,
    lifecycle,
    report,
  };
  comparePaths(comparison);
  compareWebhooks(comparison, (inner, name, older, newer) => {
    compareItems(inner, [`webhook ${name}`, older], [`webhook ${name}`, newer]);
  });
  compareGlobalSecurity(comparison);
  compareSecuritySchemes(comparison);
  compareComponents(comparison);
  compareServers(comparison);
  compareOperationIds(comparison);
  const placeIn = ({ place }             )        => (0,model_source/* placeAt */.BW)(place, 'info', 'version');
  return {
    base: (0,openapi_description/* versionIn */.It)(comparison.base),
    revision: (0,openapi_description/* versionIn */.It)(comparison.revision),
    places: { base: placeIn(comparison.base), revision: placeIn(comparison.revision) },
  };
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/rules/oasdiff-levels.js
/**
 * The levels that oasdiff gives its checks (its list of checks, July 2026): teams that come from it have these ids in
 * their files. What is in neither list is information there.
 */
const errors = `
  api-deprecated-sunset-missing api-deprecated-sunset-parse api-invalid-stability-level
  api-path-removed-before-sunset api-path-removed-without-deprecation api-path-sunset-parse
  api-removed-before-sunset api-removed-without-deprecation api-stability-decreased
  api-sunset-date-changed-too-small api-sunset-date-too-small new-request-path-parameter
  new-required-request-default-parameter-to-existing-path new-required-request-header-property
  new-required-request-parameter new-required-request-property
  new-required-request-property-with-default request-body-added-required request-body-all-of-added
  request-body-any-of-removed request-body-became-enum request-body-became-not-nullable
  request-body-became-required request-body-const-added request-body-const-changed
  request-body-contains-added request-body-content-encoding-changed
  request-body-content-media-type-changed request-body-content-schema-added
  request-body-dependent-required-added request-body-dependent-required-changed
  request-body-dependent-schema-added request-body-else-added request-body-enum-value-removed
  request-body-exclusive-max-decreased request-body-exclusive-min-increased request-body-if-added
  request-body-list-of-types-narrowed request-body-max-contains-decreased
  request-body-max-decreased request-body-max-length-decreased request-body-media-type-removed
  request-body-media-type-schema-added request-body-min-contains-increased
  request-body-min-increased request-body-min-items-increased request-body-min-length-increased
  request-body-one-of-removed request-body-pattern-property-added
  request-body-prefix-items-removed request-body-property-names-added request-body-removed
  request-body-then-added request-body-type-changed request-body-unevaluated-items-added
  request-body-unevaluated-properties-added request-body-wrapped-in-one-of
  request-header-property-became-enum request-header-property-became-required
  request-parameter-became-enum request-parameter-became-not-nullable
  request-parameter-became-required request-parameter-default-value-added
  request-parameter-default-value-changed request-parameter-default-value-removed
  request-parameter-deprecated-sunset-missing request-parameter-enum-value-removed
  request-parameter-exclusive-max-decreased request-parameter-exclusive-min-increased
  request-parameter-list-of-types-narrowed request-parameter-max-decreased
  request-parameter-max-items-decreased request-parameter-max-length-decreased
  request-parameter-min-increased request-parameter-min-items-increased
  request-parameter-min-length-increased request-parameter-pattern-added
  request-parameter-property-became-not-nullable request-parameter-property-enum-value-removed
  request-parameter-property-list-of-types-narrowed request-parameter-property-type-specialized
  request-parameter-removed-before-sunset request-parameter-sunset-date-changed-too-small
  request-parameter-sunset-date-too-small request-parameter-sunset-deleted
  request-parameter-sunset-parse request-parameter-type-changed
  request-parameter-x-extensible-enum-value-removed request-property-all-of-added
  request-property-any-of-removed request-property-became-enum
  request-property-became-not-nullable request-property-became-required
  request-property-became-required-with-default request-property-const-added
  request-property-const-changed request-property-contains-added
  request-property-content-encoding-changed request-property-content-media-type-changed
  request-property-content-schema-added request-property-dependent-required-added
  request-property-dependent-required-changed request-property-dependent-schema-added
  request-property-deprecated-sunset-invalid request-property-deprecated-sunset-missing
  request-property-else-added request-property-enum-value-removed
  request-property-exclusive-max-decreased request-property-exclusive-min-increased
  request-property-if-added request-property-list-of-types-narrowed
  request-property-max-contains-decreased request-property-max-decreased
  request-property-max-length-decreased request-property-min-contains-increased
  request-property-min-increased request-property-min-items-increased
  request-property-min-length-increased request-property-one-of-removed
  request-property-pattern-added request-property-pattern-property-added
  request-property-prefix-items-removed request-property-property-names-added
  request-property-stability-decreased request-property-sunset-date-too-small
  request-property-then-added request-property-type-changed
  request-property-unevaluated-items-added request-property-unevaluated-properties-added
  request-property-x-extensible-enum-value-removed required-response-header-removed
  response-body-became-nullable response-body-const-changed response-body-const-removed
  response-body-contains-removed response-body-content-encoding-changed
  response-body-content-media-type-changed response-body-content-schema-removed
  response-body-dependent-required-changed response-body-dependent-required-removed
  response-body-dependent-schema-removed response-body-else-removed
  response-body-exclusive-max-increased response-body-exclusive-min-decreased
  response-body-if-removed response-body-list-of-types-widened
  response-body-max-contains-increased response-body-max-increased
  response-body-max-length-increased response-body-max-length-unset
  response-body-min-contains-decreased response-body-min-decreased
  response-body-min-items-decreased response-body-min-items-unset
  response-body-min-length-decreased response-body-one-of-added
  response-body-pattern-property-removed response-body-prefix-items-added
  response-body-property-names-removed response-body-then-removed response-body-type-changed
  response-body-type-generalized response-body-unevaluated-items-removed
  response-body-unevaluated-properties-removed response-body-wrapped-in-one-of
  response-header-became-nullable response-header-became-optional response-header-type-changed
  response-header-type-generalized response-media-type-name-generalized
  response-media-type-removed response-property-became-nullable response-property-became-optional
  response-property-const-changed response-property-const-removed
  response-property-contains-removed response-property-content-encoding-changed
  response-property-content-media-type-changed response-property-content-schema-removed
  response-property-dependent-required-changed response-property-dependent-required-removed
  response-property-dependent-schema-removed response-property-deprecated-sunset-invalid
  response-property-deprecated-sunset-missing response-property-else-removed
  response-property-exclusive-max-increased response-property-exclusive-min-decreased
  response-property-if-removed response-property-list-of-types-widened
  response-property-max-contains-increased response-property-max-increased
  response-property-max-length-increased response-property-max-length-unset
  response-property-min-contains-decreased response-property-min-decreased
  response-property-min-items-decreased response-property-min-items-unset
  response-property-min-length-decreased response-property-one-of-added
  response-property-pattern-property-removed response-property-prefix-items-added
  response-property-property-names-removed response-property-stability-decreased
  response-property-sunset-date-too-small response-property-then-removed
  response-property-type-changed response-property-type-generalized
  response-property-unevaluated-items-removed response-property-unevaluated-properties-removed
  response-required-property-removed response-success-status-removed sunset-deleted
  webhook-removed
`;

const warnings = `
  optional-response-header-removed request-body-all-of-removed request-body-exclusive-max-set
  request-body-exclusive-min-set request-body-max-length-set request-body-max-set
  request-body-min-items-set request-body-min-set request-parameter-exclusive-max-set
  request-parameter-exclusive-min-set request-parameter-max-length-set request-parameter-max-set
  request-parameter-min-items-set request-parameter-min-set request-parameter-pattern-changed
  request-parameter-property-type-changed request-parameter-removed
  request-property-all-of-removed request-property-exclusive-max-set
  request-property-exclusive-min-set request-property-max-length-set request-property-max-set
  request-property-min-items-set request-property-min-set request-property-pattern-changed
  request-property-removed response-body-media-type-schema-removed
  response-optional-property-removed response-property-enum-value-added
  response-required-property-became-not-write-only
`;

const breaking                      = new Set(errors.trim().split(/\s+/));
const risky                      = new Set(warnings.trim().split(/\s+/));

/** @returns the level of a finding as oasdiff has it */
function oasdiffLevel(id        )                                {
  if (breaking.has(id)) return 'breaking';
  return risky.has(id) ? 'risky' : 'info';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/rules/strict-levels.js
                                                
                                                  

/**
 * What the law of inclusion does not see, because it is no question of values: clients that are out there read what
 * they were promised, and call what was there.
 */
const readers                                         = {
  // A reader may take a property for granted that was documented, also where it was optional.
  'response-optional-property-removed': 'breaking',
  'response-required-property-removed': 'breaking',
  'optional-response-header-removed': 'risky',
  // Clients tell answers apart by their status, errors as well.
  'response-non-success-status-removed': 'breaking',
  // What is sent is rarely matched by those who read it.
  'response-property-pattern-changed': 'risky',
  'response-property-pattern-removed': 'risky',
  'response-body-pattern-property-removed': 'breaking',
  'response-property-pattern-property-removed': 'breaking',
  'request-parameter-removed': 'risky',
  'request-property-removed': 'risky',
  'server-removed': 'risky',
  'api-operation-id-duplicated': 'risky',
  'api-deprecated-sunset-parse': 'breaking',
  'api-deprecated-sunset-missing': 'breaking',
  'api-invalid-stability-level': 'breaking',
  'api-path-sunset-parse': 'breaking',
  'api-stability-decreased': 'breaking',
  'api-sunset-date-changed-too-small': 'breaking',
  'api-sunset-date-too-small': 'breaking',
  'request-parameter-sunset-date-changed-too-small': 'breaking',
  'request-parameter-sunset-date-too-small': 'breaking',
  'request-parameter-deprecated-sunset-missing': 'breaking',
  'request-parameter-sunset-deleted': 'breaking',
  'request-parameter-sunset-parse': 'breaking',
  'request-property-deprecated-sunset-invalid': 'breaking',
  'request-property-deprecated-sunset-missing': 'breaking',
  'request-property-stability-decreased': 'breaking',
  'request-property-sunset-date-too-small': 'breaking',
  'response-property-deprecated-sunset-invalid': 'breaking',
  'response-property-deprecated-sunset-missing': 'breaking',
  'response-property-stability-decreased': 'breaking',
  'response-property-sunset-date-too-small': 'breaking',
  'sunset-deleted': 'breaking',
};

/**
 * The level of a fact for clients in the wild: what a server refuses that it took, or answers that it did not, breaks
 * them, and so does what cannot be decided.
 * @param fact the fact
 * @returns its level
 */
function strictLevel(fact      )               {
  const known = readers[fact.id];
  if (known !== undefined) return known;
  if (!against(fact)) return 'info';
  return fact.inclusion?.holds === true ? 'info' : 'breaking';
}

/** Whether a fact's effect is the one that hurts in its direction. */
function against({ effect, direction }      )          {
  switch (effect) {
    case 'neutral':
      return false;
    case 'incomparable':
    case 'undecided':
    case 'withdrawn':
      return true;
    case 'narrowed':
      return direction !== 'response';
    case 'widened':
      return direction === 'response';
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/rules/version-facts.js
                                                
                                                      

/**
 * What a breaking change asks of `info.version` by semantic versioning.
 * @param versions the two versions
 * @returns what is wrong with the newer one, if anything
 */
function versionFacts({ base, revision, places }          )                  {
  const id = idOf(base, revision);
  if (id === undefined) return [];
  return [
    {
      id,
      effect: 'neutral',
      direction: 'none',
      operation: null,
      ...places,
      subject: 'info.version beside a breaking change',
      from: base,
      to: revision,
    },
  ];
}

/** Only full versions say something: major, minor and patch. */
function idOf(base        , revision        )                     {
  const [before, after] = [version_facts_parse(base), version_facts_parse(revision)];
  if (before === undefined || after === undefined) return undefined;
  if (base === revision) return 'api-version-not-bumped';
  for (const index of [0, 1, 2]) {
    const [old = 0, fresh = 0] = [before[index], after[index]];
    if (fresh > old) return index === 0 ? undefined : 'api-major-version-not-bumped';
    if (fresh < old) return 'api-version-decreased';
  }
  return 'api-major-version-not-bumped';
}

function version_facts_parse(version        )                                {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version);
  return match === null ? undefined : match.slice(1).map(Number);
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/string-catalog/format.js
var format = __webpack_require__(63061);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/compare.js

                                               
                                                           

                                                                          

                                                                   


                                                      





/** What kinds of contracts can be compared. */
const contractKinds = ['openapi', 'json-schema', 'string-catalog']         ;
                                                          

/**
 * How findings are weighed: `strict` by the law of inclusion, for clients that are never updated; `oasdiff` as that
 * tool does, for teams that come from it.
 */
const contractProfiles = ['strict', 'oasdiff']         ;
                                                                

/** Two contracts, and how they are compared. */
                                 
                                    
                        
                                   
                            
                                        
                               
                               
                                     
                                                                                     
                                               
                                                                  
                      
                                                                                          
                                                         
 

/**
 * Compares two contracts: would what was made for the older one still work with the newer one? It looks at nothing
 * but the documents, and at the day where they promise something until a day.
 * @param options the two, their kind, and how findings are weighed
 * @returns every difference, and whether any breaks
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED, CONTRACT_CATALOG_MALFORMED
 */
async function compareContracts(options                )                         {
  const kind = options.kind ?? kindOf(options.base);
  switch (kind) {
    case 'openapi':
      return await compareOpenApi(options);
    case 'json-schema': {
      const { compareJsonSchemas } = await Promise.all(/* import() */[__webpack_require__.e(8051), __webpack_require__.e(3903)]).then(__webpack_require__.bind(__webpack_require__, 93903));
      const { base, revision, compatibility = 'backward' } = options;
      return await compareJsonSchemas(base, revision, compatibility, lifecycleOf(options));
    }
    case 'string-catalog': {
      const { compareCatalogSources } = await Promise.all(/* import() */[__webpack_require__.e(3740), __webpack_require__.e(8148)]).then(__webpack_require__.bind(__webpack_require__, 28148));
      return await compareCatalogSources(options.base, options.revision);
    }
    default:
      return (0,error/* exhausted */.uW)(kind, 'The kind of contract');
  }
}

/**
 * Reads a contract from the disk as its kind is written.
 * @param path the file
 * @param kind what it is; a catalog of texts is known by its name as well, but not one in JSON
 * @param remote what it may refer to at other hosts; nothing where absent
 * @throws what reading the kind throws
 */
async function readContract(
  path        ,
  kind               ,
  remote                  ,
)                  {
  if (kind !== 'string-catalog' && (kind !== undefined || !(0,format/* isCatalogName */.F)(path)))
    return await (0,model_source/* readSource */.o$)(path, undefined, remote);
  const { readCatalogSource } = await Promise.all(/* import() */[__webpack_require__.e(3740), __webpack_require__.e(8148)]).then(__webpack_require__.bind(__webpack_require__, 28148));
  return await readCatalogSource(path);
}

/** @returns what a file is: a description of an API says so at its top, a catalog of texts in its name */
function kindOf(source        )               {
  if ((0,format/* isCatalogName */.F)(source.main.name)) return 'string-catalog';
  const root = (0,model_source/* rootOf */.I5)(source.main);
  const described = ['openapi', 'swagger', 'paths'].some(
    (name) => (0,json/* member */.Dc)(root, name) !== undefined,
  );
  return described ? 'openapi' : 'json-schema';
}

async function compareOpenApi(options                )                         {
  const { base, revision, profile = 'strict' } = options;
  const facts         = [];
  const report = (fact      )       => {
    facts.push(fact);
  };
  const versions           = compareDescriptions(
    base,
    revision,
    await lawOf(profile),
    lifecycleOf(options),
    report,
  );
  const weighed = facts
    .filter(saysSomething)
    .map((fact)              => ({ fact, level: levelOf(profile, fact) }));
  if (weighed.some(({ level }) => level === 'breaking')) {
    for (const fact of versionFacts(versions)) weighed.push({ fact, level: 'info' });
  }
  return await (0,findings_report/* reportOf */.E)(weighed, { base: base.main, revision: revision.main });
}

function lifecycleOf({ now = new Date(), deprecation }                )            {
  return { now, ...(deprecation === undefined ? {} : { grace: deprecation }) };
}

async function lawOf(profile                 )                                                     {
  if (profile !== 'strict') return undefined;
  const { InclusionLaw } = await __webpack_require__.e(/* import() */ 8051).then(__webpack_require__.bind(__webpack_require__, 8051));
  const law = new InclusionLaw();
  return (base, revision, direction) => law.judge(base, revision, direction);
}

/** Where both sides mean the same, another way to write it is no finding. */
function saysSomething(fact      )          {
  return fact.inclusion?.same !== true || fact.effect === 'neutral';
}

function levelOf(profile                 , fact      )                       {
  switch (profile) {
    case 'strict':
      return strictLevel(fact);
    case 'oasdiff':
      return oasdiffLevel(fact.id);
    default:
      return (0,error/* exhausted */.uW)(profile, 'The profile');
  }
}


/***/ }),

/***/ 58559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ contractError)
/* harmony export */ });
/* unused harmony export contractErrorCodes */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81009);


/** The codes that `contract` throws; that a contract is broken is a verdict, not an error. */
const contractErrorCodes = {
  CONTRACT_COMMAND_MISSING: 'The program that generates or judges the contract cannot be found.',
  CONTRACT_COMMAND_FAILED: 'The command that generates or judges the contract ended with an error.',
  CONTRACT_TIMED_OUT: 'The command that generates or judges the contract did not end in time.',
  CONTRACT_PATH_MISSING: 'A path of the contract does not exist: nothing would be compared.',
  CONTRACT_TREE_DIRTY:
    'The paths of the contract hold changes that are not committed: they would hide what the command changes.',
  CONTRACT_CHECKOUT_INVALID: 'The checkout is not a git working tree that can be compared.',
  CONTRACT_FILE_MISSING: 'A contract that should be compared is no file that can be read.',
  CONTRACT_FILE_UNKNOWN:
    'The file of a contract is neither in the checkout nor in any older commit: its path is misspelled.',
  CONTRACT_MALFORMED: 'A contract is neither JSON nor YAML; the message says where.',
  CONTRACT_KIND_MISMATCH: 'A file is not a contract of the kind that should be compared.',
  CONTRACT_REFERENCE_UNRESOLVED: 'A reference of a contract names nothing.',
  CONTRACT_REFERENCE_CIRCULAR: 'References of a contract name nothing but each other.',
  CONTRACT_REFERENCE_REFUSED:
    'A reference of a contract names something that is not a file beside it.',
  CONTRACT_REFERENCE_UNAVAILABLE:
    'A document at another host, to which a contract may refer, cannot be read now.',
  CONTRACT_TOO_LARGE: 'A contract is larger, deeper or more multiplied than what is read.',
  CONTRACT_OUTPUT_INVALID:
    'What the command of a contract wrote is not the report that was expected, or not all of it.',
  CONTRACT_RENDERER_MISSING: 'Nothing was given that renders the manifests of a contract.',
  CONTRACT_CATALOG_MALFORMED:
    'A string catalog is not what its format asks for; the message says where.',
  CONTRACT_CATALOG_FORMAT_UNKNOWN:
    'Neither the name nor the content of a string catalog tells its format.',
  CONTRACT_CATALOG_LOCALE_UNKNOWN:
    'Neither the name nor the content of a string catalog tells its locale.',
  CONTRACT_CATALOG_LIST_INVALID:
    'A list beside the string catalogs (documented keys, baseline) cannot be read.',
}                              ;

/** Makes the errors of `contract`. */
const contractError = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .errorFactory */ .PR)(contractErrorCodes);


/***/ }),

/***/ 89802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/position.js + 1 modules
var position = __webpack_require__(2735);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/findings/phrases.js
                                      

                                                                                  

/** What a bound counts, by its name in ids. */
const counted                                   = {
  length: ' characters',
  items: ' items',
  properties: ' properties',
  contains: ' items that `contains` asks for',
};

function quoted(text                    )         {
  return text === undefined || text === '' ? 'nothing' : `"${text}"`;
}

function bound({ from, to }                           , match                 )         {
  const [, exclusive, end, of, change] = match;
  const limit = end === 'max' ? 'at most' : 'at least';
  const word = exclusive === undefined ? limit : end === 'max' ? 'less than' : 'more than';
  const what = of === undefined ? '' : (counted[of] ?? '');
  const verb = of === undefined ? 'be' : 'have';
  // A flag of OpenAPI 3.0 makes the bound beside it exclusive; it has no number of its own.
  if (from === undefined && to === undefined)
    return change === 'set' ? 'must no longer be the bound itself' : 'may be the bound itself now';
  if (change === 'unset' || to === undefined)
    return `no longer has to ${verb} ${word} ${from ?? ''}${what}`;
  return `must now ${verb} ${word} ${to}${what}${from === undefined ? '' : `, and had to ${verb} ${word} ${from}`}`;
}

const came = (what        )         => {
  return ({ to }) => `${what}${to === undefined ? '' : `: ${quoted(to)}`}`;
};
const went = (what        )         => {
  return ({ from }) => `${what}${from === undefined ? '' : `: ${quoted(from)}`}`;
};
const plain = (what        )         => {
  return () => what;
};
const instead = (what        )         => {
  return ({ from, to }) =>
    from === undefined && to === undefined
      ? what
      : `${what}: ${quoted(to)} instead of ${quoted(from)}`;
};

/** The ends of ids and what they say of the subject; the first that fits is taken. */
const phrases                                         = [
  [
    /-(exclusive-)?(max|min)(?:-(length|items|properties|contains))?-(set|unset|increased|decreased)$/,
    bound,
  ],
  [
    /-multiple-of-(?:set|unset|changed)$/,
    ({ from, to }) =>
      to === undefined
        ? `no longer has to be a multiple of ${from ?? ''}`
        : `must now be a multiple of ${to}`,
  ],
  [/-type-(?:changed|generalized|specialized|compatible)$/, instead('has another type')],
  [
    /-list-of-types-(?:narrowed|widened)$/,
    ({ from, to }) =>
      `takes other types${(to ?? '') === '' ? '' : `, ${to ?? ''} as well`}${(from ?? '') === '' ? '' : `, ${from ?? ''} no longer`}`,
  ],
  [/-became-required-with-default$/, plain('is now required, though a default is named')],
  [/-became-required$/, plain('is now required')],
  [/-became-optional$/, plain('is no longer required')],
  [/-became-not-nullable$/, plain('may no longer be null')],
  [/-became-nullable$/, plain('may now be null')],
  [/-became-enum$/, came('takes listed values only')],
  [/-extensible-enum-value-removed$/, went('no longer names a value among those it knows')],
  [/-enum-value-added$/, came('lists one more value')],
  [/-enum-value-removed$/, went('no longer lists a value')],
  [/-const-added$/, came('is now always the same value')],
  [/-const-removed$/, went('is no longer always the same value')],
  [/-const-changed$/, instead('is another constant value')],
  [/-default-value-added$/, came('has a default now')],
  [/-default-value-removed$/, went('has no default any more')],
  [/-default-value-changed$/, instead('has another default')],
  [/-pattern-added$/, came('must now match a pattern')],
  [/-pattern-removed$/, went('no longer has to match a pattern')],
  [/-pattern-(?:changed|generalized)$/, instead('must match another pattern')],
  [/-unique-items-set$/, plain('must no longer hold an item twice')],
  [/-unique-items-unset$/, plain('may now hold an item twice')],
  [
    /-became-not-(read|write)-only$/,
    (_, match) => `is no longer set by the ${match[1] === 'read' ? 'server' : 'client'} alone`,
  ],
  [
    /-became-(read|write)-only$/,
    (_, match) => `is now set by the ${match[1] === 'read' ? 'server' : 'client'} alone`,
  ],
  [
    /^new-required-request-property-with-default$/,
    plain('is new and required, though a default is named'),
  ],
  [/(?:^new-required-|-required-(?:write-only-)?property-added$)/, plain('is new and required')],
  [/^new-request-path-parameter$/, plain('is new in the path')],
  [/(?:^new-optional-|-optional-(?:write-only-)?property-added$)/, plain('is new')],
  [/-one-of-added$/, came('has one more kind')],
  [/-one-of-removed$/, went('has lost a kind')],
  [/-wrapped-in-one-of$/, plain('is now one of several kinds')],
  [/-any-of-added$/, came('has one more alternative')],
  [/-any-of-removed$/, went('has lost an alternative')],
  [/-all-of-added(?:-annotation-only)?$/, came('has one more part that must hold')],
  [/-all-of-removed(?:-annotation-only)?$/, went('has lost a part that had to hold')],
  [
    /-(if|then|else|not|contains|items|property-names|content-schema|additional-properties|unevaluated-items|unevaluated-properties|dependent-required|dependent-schema|pattern-property|prefix-items|discriminator|discriminator-mapping)-(added|removed|deleted|changed)$/,
    ({ from, to }, match) => {
      const keyword = (match[1] ?? '').replace(/-(\w)/g, (_, letter        ) =>
        letter.toUpperCase(),
      );
      const name = to ?? from;
      const named = name === undefined ? '' : ` (${name})`;
      if (match[2] === 'changed') return `says something else by \`${keyword}\`${named}`;
      return `${match[2] === 'added' ? 'says more' : 'says less'} by \`${keyword}\`${named}`;
    },
  ],
  [
    /-unevaluated-(items|properties)-closed$/,
    (_, match) => `takes no ${match[1] ?? ''} that it does not describe`,
  ],
  [
    /-unevaluated-(items|properties)-opened$/,
    (_, match) => `takes ${match[1] ?? ''} that it does not describe`,
  ],
  [/-discriminator-property-name-changed$/, instead('tells its kinds by another property')],
  [/-media-type-name-(?:changed|generalized|specialized)$/, instead('has another name')],
  [/-content-(?:encoding|media-type)-changed$/, instead('is encoded in another way')],
  [/-(?:style|explode|collection-format|content)-changed$/, instead('is written in another way')],
  [/schema-narrowed$/, plain('no longer takes all that it took')],
  [/^response-.*-schema-widened$/, plain('may be more than it was')],
  [/schema-widened$/, plain('takes more than it took')],
  [
    /^json-schema-implied-type-/,
    plain('names no type at some place, and means the one that its keywords speak of'),
  ],
  [
    /^api-global-security-added$/,
    plain('is now asked of all operations that do not say otherwise'),
  ],
  [/^api-security-added$/, plain('is now asked for')],
  [/security-removed$/, plain('is no longer a way to sign in')],
  [/security-scope-added$/, plain('is now asked for')],
  [/security-scope-removed$/, plain('is no longer asked for')],
  [/-sunset-parse$|-sunset-invalid$/, came('has a sunset that is no date')],
  [/-sunset-date-changed-too-small$/, instead('is taken away earlier than was said')],
  [/-sunset-date-too-small$/, came('is deprecated with a sunset that is too early')],
  [/-sunset-missing$/, plain('is deprecated without a date of sunset')],
  [/sunset-deleted$/, went('has lost its date of sunset')],
  [/removed-before-sunset$/, plain('is gone before the day of its sunset')],
  [/removed-without-deprecation$/, plain('is gone, and was never deprecated')],
  [/removed-with-deprecation$/, plain('is gone, as was announced')],
  [/-deprecated(?:-with-sunset)?$/, came('is deprecated')],
  [/reactivated$/, plain('is no longer deprecated')],
  [/stability-(?:decreased|increased)$/, instead('is promised to be of another stability')],
  [/invalid-stability-level$/, came('has a stability level that is unknown')],
  [/^api-operation-id-duplicated$/, ({ from }) => `is given twice: to ${from ?? ''} as well`],
  [/^api-version-not-bumped$/, came('does not tell of it')],
  [/^api-major-version-not-bumped$/, instead('does not tell of it')],
  [/^api-version-decreased$/, instead('went backwards')],
  [/-(?:name|scheme|location|url|format)-changed$/, instead('is another one')],
  [/-(?:added|added-optional)$/, plain('is new')],
  [/-added-required$/, plain('is new and required')],
  [/-removed$/, plain('is gone')],
];

/**
 * @param fact what changed
 * @returns what it says of its subject, to be read after it: `must now be at least 5, and had to be at least 1`
 */
function phraseOf(fact      )         {
  for (const [end, phrase] of phrases) {
    const match = end.exec(fact.id);
    if (match !== null) return phrase(fact, match);
  }
  return instead(fact.id.replaceAll('-', ' '))(fact, neverMatched);
}

const neverMatched                  = Object.assign(['']            , { index: 0, input: '' });

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/findings/sentences.js
                                      


/**
 * @param fact what changed
 * @returns one sentence of what it means for those who use the older contract
 */
function whyOf(fact      )         {
  return `${capital(fact.subject)} ${phraseOf(fact)}: ${consequence(fact)}.`;
}

function capital(text        )         {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function consequence(fact      )         {
  const { effect, direction, inclusion } = fact;
  if (inclusion?.holds === true && effect !== 'neutral' && effect !== 'withdrawn')
    return 'everything that was valid before is still valid';
  const witness = inclusion?.witness === undefined ? '' : `, for instance ${inclusion.witness}`;
  if (fact.reader !== undefined) return ofReader(fact.reader, effect, witness);
  switch (effect) {
    case 'neutral':
      return told[fact.id] ?? 'every value that was valid still is';
    case 'withdrawn':
      return direction === 'response'
        ? 'older clients read what is no longer there'
        : 'what older clients send there is ignored or refused';
    case 'undecided':
      return `whether older clients still fit cannot be decided${witness}`;
    case 'incomparable':
      return direction === 'response'
        ? `older clients meet answers that they do not know${witness}`
        : `what older clients send is refused or read as something else${witness}`;
    case 'narrowed':
      return direction === 'response'
        ? 'older clients get what they were promised, and more'
        : `the server refuses what older clients send${witness}`;
    case 'widened':
      return direction === 'response'
        ? `older clients get answers that they do not accept${witness}`
        : 'the server takes what older clients send, and more';
  }
}

/** What breaks although no value becomes invalid by it. */
const told                                   = {
  'response-non-success-status-removed': 'older clients tell answers apart by their status',
  'response-success-status-removed': 'older clients tell answers apart by their status',
  'request-parameter-removed': 'the server ignores what older clients ask for by it',
  'server-removed': 'older clients may still call it there',
  'api-operation-id-duplicated': 'clients that are generated lose one of the two',
  'optional-response-header-removed': 'older clients may read it',
};

/** For contracts without a direction: one side writes by its schema, the other one reads by its own. */
function ofReader(reader                   , effect                , witness        )         {
  if (effect === 'neutral') return 'every value that was valid still is';
  if (effect === 'undecided')
    return `whether readers with the ${reader} schema understand everything cannot be decided${witness}`;
  const hurt =
    effect === 'incomparable' || effect === (reader === 'newer' ? 'narrowed' : 'widened');
  if (!hurt) return `readers with the ${reader} schema take it`;
  const other = reader === 'newer' ? 'older' : 'newer';
  return `readers with the ${reader} schema refuse what is written with the ${other} one${witness}`;
}

/**
 * @param fact what changed
 * @returns one sentence of how the same is done without breaking anybody
 */
function remedyOf(fact      )         {
  const { effect, direction, id } = fact;
  if (id.endsWith('removed-without-deprecation') || id.endsWith('before-sunset')) {
    return 'Deprecate it with a date in x-sunset, and remove it after that day.';
  }
  if (id.includes('sunset'))
    return 'Give x-sunset a date (YYYY-MM-DD) that leaves clients time, and do not move it forward.';
  if (id.includes('stability'))
    return 'Keep the stability level, or publish the less stable operation beside the old one.';
  if (id.includes('security'))
    return 'Accept the old way to sign in beside the new one until no client uses it.';
  if (effect === 'neutral') return 'Nothing needs to be done.';
  if (id.includes('enum') && direction === 'response') {
    return 'Declare the list as extensible (x-extensible-enum) with a value for unknown ones, before you add any.';
  }
  if (effect === 'undecided')
    return 'Write the change so that it can be compared, or publish it beside the old form.';
  if (direction === 'response') {
    return 'Keep answering what was promised, and add the new form beside it (a new property, media type or version).';
  }
  if (id.includes('required'))
    return 'Make it optional with a default, and require it in a new version of the operation.';
  return 'Keep accepting what was accepted, and put the new form beside it (a new property, operation or version).';
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/findings/report.js
                                                  

                                                            
                                      
                                                                                      


/** A fact with its weight. */
                              
                      
                               
 

/** The main files of both sides: a place in another file says which. */
                                
                            
                                
 

const order                          = ['breaking', 'risky', 'info'];

/**
 * Makes findings of facts: with line and column, and sentences; the heaviest first.
 * @param weighed the facts
 * @param files the two files that were compared
 */
async function reportOf(
  weighed                        ,
  files               ,
)                         {
  const wanted = new Map                         ();
  for (const { fact } of weighed) {
    for (const place of [fact.base, fact.revision]) {
      if (place === undefined) continue;
      const pointers = wanted.get(place.file);
      if (pointers === undefined) wanted.set(place.file, new Set([place.pointer]));
      else pointers.add(place.pointer);
    }
  }
  const positions = new Map                                           ();
  for (const [file, pointers] of wanted) positions.set(file, await (0,position/* positionsOf */.q)(file, pointers));
  const shown = (place                   , main            )                      => {
    if (place === undefined) return null;
    const position = positions.get(place.file)?.get(place.pointer);
    return {
      pointer: place.pointer,
      ...position,
      ...(place.file === main ? {} : { file: place.file.name }),
    };
  };
  const findings = weighed.map(({ fact, level })                       => ({
    id: fact.id,
    level,
    direction: fact.direction,
    operation: fact.operation,
    base: shown(fact.base, files.base),
    revision: shown(fact.revision, files.revision),
    why: whyOf(fact),
    remedy: level === 'info' ? 'Nothing needs to be done.' : remedyOf(fact),
  }));
  const sorted = order.flatMap((level) => findings.filter((finding) => finding.level === level));
  return { breaking: findings.some(({ level }) => level === 'breaking'), findings: sorted };
}


/***/ }),

/***/ 87987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ schemaCompatibilities),
/* harmony export */   c: () => (/* binding */ readersOf)
/* harmony export */ });
/**
 * Who must be able to read what whom wrote, as registries of schemas name it: `backward`, readers with the newer
 * schema read what was written with the older one; `forward`, readers with the older schema read what is written with
 * the newer one; `full`, both. The transitive forms ask the same of every older schema, one by one.
 */
const schemaCompatibilities = ['backward', 'forward', 'full']         ;
                                                                         

/** Whose schema the reader has; the writer has the other one. */
                                       

/** @returns the readers for whom a level asks that they understand everything */
function readersOf(compatibility                     )                    {
  switch (compatibility) {
    case 'backward':
      return ['newer'];
    case 'forward':
      return ['older'];
    case 'full':
      return ['newer', 'older'];
  }
}


/***/ }),

/***/ 82986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rp: () => (/* binding */ SchemaComparison)
});

// UNUSED EXPORTS: listKeywords, memberKeywords, schemaKeywords

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/json.js
var json = __webpack_require__(14980);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/subschema-match.js

                                             

/** Which schemas of two lists are each other's counterpart, by index. */
                                 
                                                           
                                    
                                      
 

const nothing                 = Object.freeze({ matched: [], added: [], removed: [] });

/**
 * Finds counterparts: by position where the keyword counts positions; else referred schemas by the name of the
 * reference, written ones by their content, then by title, and a single one that is left over on both sides.
 * @param keyword whose lists these are
 * @param base the older list
 * @param revision the newer list
 */
function matchSubschemas(
  keyword        ,
  base                      ,
  revision                      ,
)                 {
  if (base.length === 0 && revision.length === 0) return nothing;
  if (keyword === 'prefixItems') return byPosition(base, revision);
  const matched                                = [];
  const left = new Set(base.keys());
  const right = new Set(revision.keys());
  const pair = (fits                                               )       => {
    for (const index of left) {
      const one = base[index];
      for (const counterpart of right) {
        const other = revision[counterpart];
        if (one === undefined || other === undefined || !fits(one, other)) continue;
        matched.push([index, counterpart]);
        left.delete(index);
        right.delete(counterpart);
        break;
      }
    }
  };
  pair((one, other) => one.reference !== '' && one.reference === other.reference);
  pair((one, other) => isWritten(one, other) && (0,json/* sameJson */.Vk)(one.schema.raw, other.schema.raw));
  pair(
    (one, other) =>
      isWritten(one, other) && one.schema.title !== '' && one.schema.title === other.schema.title,
  );
  const written = [...left].filter((index) => base[index]?.reference === '');
  const writtenThere = [...right].filter((index) => revision[index]?.reference === '');
  if (written.length === 1 && writtenThere.length === 1) {
    pair(
      (one, other) => isWritten(one, other) && one.schema.title === '' && other.schema.title === '',
    );
  }
  return { matched, added: [...right], removed: [...left] };
}

function isWritten(one           , other           )          {
  return one.reference === '' && other.reference === '';
}

function byPosition(base                      , revision                      )                 {
  const common = Math.min(base.length, revision.length);
  return {
    matched: Array.from({ length: common }, (_, index) => [index, index]         ),
    added: [...revision.keys()].slice(common),
    removed: [...base.keys()].slice(common),
  };
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/schema.js
var schema = __webpack_require__(4845);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/structure-change.js
                                                  

                                                     
                                                           

/** Takes one keyword that differs. */
                                                                                                

const listNames = {
  allOf: 'all-of',
  anyOf: 'any-of',
  oneOf: 'one-of',
  prefixItems: 'prefix-items',
}         ;

/** Compares what is listed by name: properties, patterns, dependencies. */
function members(base        , revision        , add     )       {
  for (const [keyword, name] of [
    ['patternProperties', 'pattern-property'],
    ['dependentSchemas', 'dependent-schema'],
  ]         ) {
    for (const key of revision[keyword].keys())
      if (!base[keyword].has(key)) add(`${name}-added`, keyword, 'narrowed', undefined, key);
    for (const key of base[keyword].keys())
      if (!revision[keyword].has(key)) add(`${name}-removed`, keyword, 'widened', key);
  }
  for (const [key, after] of revision.dependentRequired) {
    const before = base.dependentRequired.get(key);
    if (before === undefined)
      add('dependent-required-added', 'dependentRequired', 'narrowed', undefined, key);
    else if ((0,json/* without */.FF)(before, after).length + (0,json/* without */.FF)(after, before).length > 0) {
      const effect =
        (0,json/* without */.FF)(before, after).length === 0
          ? 'narrowed'
          : (0,json/* without */.FF)(after, before).length === 0
            ? 'widened'
            : 'incomparable';
      add('dependent-required-changed', 'dependentRequired', effect, [...before], [...after]);
    }
  }
  for (const key of base.dependentRequired.keys()) {
    if (!revision.dependentRequired.has(key))
      add('dependent-required-removed', 'dependentRequired', 'widened', key);
  }
  if (
    base.properties.size === 0 &&
    revision.properties.size === 0 &&
    sameNames(base.required, revision.required)
  )
    return;
  for (const name of revision.properties.keys())
    if (!base.properties.has(name)) add('property-added', 'properties', 'neutral', undefined, name);
  for (const name of base.properties.keys())
    if (!revision.properties.has(name)) add('property-removed', 'properties', 'neutral', name);
  for (const name of (0,json/* without */.FF)(revision.required, base.required))
    add('required-added', 'required', 'narrowed', undefined, name);
  for (const name of (0,json/* without */.FF)(base.required, revision.required))
    add('required-removed', 'required', 'widened', name);
}

function sameNames(left                   , right                   )          {
  return left.length === right.length && left.every((name) => right.includes(name));
}

/** Compares lists of schemas: what came and what went. */
function subschemas(
  base        ,
  revision        ,
  lists                                     ,
  add     ,
)       {
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems']         ) {
    const match = lists.get(keyword);
    if (match === undefined) continue;
    const name = listNames[keyword];
    const narrows = keyword === 'allOf';
    for (const [indexes, uses, action] of [
      [match.added, revision[keyword], 'added'],
      [match.removed, base[keyword], 'removed'],
    ]         ) {
      const empty = indexes.filter((index) => keyword === 'allOf' && saysNothing(uses[index]));
      const kept = indexes.filter((index) => !empty.includes(index));
      const effect = (action === 'added') === narrows ? 'narrowed' : 'widened';
      if (kept.length > 0)
        add(`${name}-${action}`, keyword, effect, ...sides(action, namesOf(uses, kept)));
      if (empty.length > 0)
        add(
          `${name}-${action}-annotation-only`,
          keyword,
          'neutral',
          ...sides(action, namesOf(uses, empty)),
        );
    }
  }
}

function sides(action        , names        )                                       {
  return action === 'added' ? [undefined, names] : [names, undefined];
}

function namesOf(uses                      , indexes                   )         {
  return indexes
    .map((index) => {
      const reference = uses[index]?.reference ?? '';
      return reference === '' ? `subschema #${String(index + 1)}` : reference;
    })
    .join(', ');
}

/** Whether a schema has annotations alone. */
function saysNothing(use                       )          {
  if (use === undefined || typeof use.schema.raw !== 'object' || use.schema.raw === null)
    return false;
  const silent = [
    'title',
    'description',
    'example',
    'examples',
    'default',
    'externalDocs',
    '$comment',
  ];
  return Object.keys(use.schema.raw).every((name) => silent.includes(name));
}

/** Compares what tells of which schema a value is. */
function discriminators(base        , revision        , add     )       {
  const [before, after] = [base.discriminator, revision.discriminator];
  if (before === undefined && after === undefined) return;
  if (before === undefined)
    add('discriminator-added', 'discriminator', 'neutral', undefined, after?.propertyName);
  else if (after === undefined)
    add('discriminator-removed', 'discriminator', 'neutral', before.propertyName);
  else {
    if (before.propertyName !== after.propertyName) {
      add(
        'discriminator-property-name-changed',
        'discriminator',
        'incomparable',
        before.propertyName,
        after.propertyName,
      );
    }
    for (const [key, target] of after.mapping) {
      const old = before.mapping.get(key);
      if (old === undefined)
        add('discriminator-mapping-added', 'discriminator', 'widened', undefined, key);
      else if (old !== target)
        add('discriminator-mapping-changed', 'discriminator', 'incomparable', old, target);
    }
    for (const key of before.mapping.keys())
      if (!after.mapping.has(key))
        add('discriminator-mapping-deleted', 'discriminator', 'narrowed', key);
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/type-change.js
var type_change = __webpack_require__(55763);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/universal-pattern.js
var universal_pattern = __webpack_require__(4974);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/wrapping.js
var wrapping = __webpack_require__(73998);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/schema-change.js
                                                  


                                                           





/** One keyword that differs between two schemas; what it means depends on the direction. */
                               
                                                       
                      
                                                        
                           
                          
                                  
                                
 

/** The names of bounds in ids. */
const boundNames                                         = {
  maximum: 'max',
  minimum: 'min',
  exclusiveMaximum: 'exclusive-max',
  exclusiveMinimum: 'exclusive-min',
  multipleOf: 'multiple-of',
  maxLength: 'max-length',
  minLength: 'min-length',
  maxItems: 'max-items',
  minItems: 'min-items',
  maxProperties: 'max-properties',
  minProperties: 'min-properties',
  maxContains: 'max-contains',
  minContains: 'min-contains',
};

/** Lower bounds whose absence is the same as 0. */
const zeroBounds                            = new Set(['minLength', 'minItems', 'minProperties']);

/** Keywords with one schema whose presence constrains, and their names in ids. */
const presences = [
  ['contains', 'contains'],
  ['propertyNames', 'property-names'],
  ['unevaluatedItems', 'unevaluated-items'],
  ['unevaluatedProperties', 'unevaluated-properties'],
  ['if', 'if'],
  ['then', 'then'],
  ['else', 'else'],
  ['not', 'not'],
  ['items', 'items'],
  ['additionalProperties', 'additional-properties'],
  ['contentSchema', 'content-schema'],
]         ;

/**
 * Compares the keywords of two schemas; their parts are compared on their own.
 * @param base the older schema
 * @param revision the newer schema
 * @param lists which schemas of `allOf` and its like are counterparts
 * @returns what differs
 */
function schemaChanges(
  base        ,
  revision        ,
  lists                                     ,
)                          {
  if (base.raw === revision.raw) return [];
  const found                 = [];
  const add = (id        , keyword        , effect        , from       , to       )       => {
    found.push({ id, keyword, effect, from, to });
  };
  if (base.constantly !== revision.constantly) {
    const effect =
      revision.constantly === false || base.constantly === true ? 'narrowed' : 'widened';
    add('schema-changed', '', effect, base.constantly, revision.constantly);
  }
  if ((0,wrapping/* nullableWrapping */.EB)(base, revision)) add('became-nullable', 'oneOf', 'widened');
  else if ((0,wrapping/* nullableWrapping */.EB)(revision, base)) add('became-not-nullable', 'oneOf', 'narrowed');
  else {
    const union = (0,wrapping/* unionWrapping */.AT)(base, revision);
    if (union) add('wrapped-in-one-of', 'oneOf', 'incomparable');
    const types = union ? undefined : (0,type_change/* changedTypes */.mU)(base, revision);
    if (types !== undefined) found.push(types);
    if ((0,schema/* namesNull */.Yg)(base) !== (0,schema/* namesNull */.Yg)(revision) && types?.id !== 'list-of-types') {
      const gained = (0,schema/* namesNull */.Yg)(revision);
      // A schema without types takes null already: naming it says nothing.
      const bare =
        base.types.length === 0 &&
        revision.types.length === 0 &&
        !base.nullable !== !revision.nullable;
      if (bare || (base.types.length > 0 && revision.types.length > 0)) {
        const keyword = (gained ? revision : base).nullable ? 'nullable' : 'type';
        if (gained) add('became-nullable', keyword, 'widened');
        else add('became-not-nullable', keyword, 'narrowed');
      }
    }
    values(base, revision, add);
    if (types?.id !== 'list-of-types') subschemas(base, revision, lists, add);
  }
  bounds(base, revision, add);
  texts(base, revision, add);
  presence(base, revision, add);
  members(base, revision, add);
  marks(base, revision, add);
  discriminators(base, revision, add);
  return found;
}

function values(base        , revision        , add     )       {
  const [before, after] = [base.enumeration, revision.enumeration];
  if (before === undefined && after !== undefined) {
    add('became-enum', 'enum', 'narrowed', undefined, [...after]);
    for (const value of after) add('enum-value-named', 'enum', 'neutral', undefined, value);
  } else if (before !== undefined && after === undefined) {
    // oasdiff tells of each value that it was removed; what the law says of it is that any value is valid now.
    for (const value of before) add('enum-value-removed', 'enum', 'widened', value);
  } else if (before !== undefined && after !== undefined) {
    for (const value of (0,json/* without */.FF)(before, after))
      add('enum-value-removed', 'enum', 'narrowed', value);
    for (const value of (0,json/* without */.FF)(after, before))
      add('enum-value-added', 'enum', 'widened', undefined, value);
  }
  const [constant, newConstant] = [base.constant, revision.constant];
  if (!(0,json/* sameJson */.Vk)(constant?.value, newConstant?.value)) {
    if (constant === undefined)
      add('const-added', 'const', 'narrowed', undefined, newConstant?.value);
    else if (newConstant === undefined) add('const-removed', 'const', 'widened', constant.value);
    else add('const-changed', 'const', 'incomparable', constant.value, newConstant.value);
  }
  for (const value of (0,json/* without */.FF)(base.extensibleEnum ?? [], revision.extensibleEnum ?? [])) {
    if (revision.extensibleEnum !== undefined)
      add('x-extensible-enum-value-removed', 'x-extensible-enum', 'narrowed', value);
  }
  // A default of null is none.
  const [standard, newStandard] = [base.defaulted, revision.defaulted].map((standing) =>
    standing?.value === null ? undefined : standing,
  );
  if (!(0,json/* sameJson */.Vk)(standard?.value, newStandard?.value)) {
    if (standard === undefined)
      add('default-value-added', 'default', 'neutral', undefined, newStandard?.value);
    else if (newStandard === undefined)
      add('default-value-removed', 'default', 'neutral', standard.value);
    else add('default-value-changed', 'default', 'neutral', standard.value, newStandard.value);
  }
}

function bounds(base        , revision        , add     )       {
  if (base.bounds === revision.bounds) return;
  for (const keyword of schema/* boundKeywords */.xX) {
    const zero = zeroBounds.has(keyword) ? 0 : undefined;
    const [from, to] = [base.bounds[keyword] ?? zero, revision.bounds[keyword] ?? zero];
    if (from === to) continue;
    const name = boundNames[keyword];
    const upper = keyword.startsWith('max') || keyword === 'exclusiveMaximum';
    if (keyword === 'multipleOf') {
      const effect =
        from === undefined
          ? 'narrowed'
          : to === undefined
            ? 'widened'
            : to % from === 0
              ? 'narrowed'
              : from % to === 0
                ? 'widened'
                : 'incomparable';
      add(
        `${name}-${from === undefined ? 'set' : to === undefined ? 'unset' : 'changed'}`,
        keyword,
        effect,
        from,
        to,
      );
    } else if (from === undefined) add(`${name}-set`, keyword, 'narrowed', from, to);
    else if (to === undefined) add(`${name}-unset`, keyword, 'widened', from, to);
    else if (to > from) add(`${name}-increased`, keyword, upper ? 'widened' : 'narrowed', from, to);
    else add(`${name}-decreased`, keyword, upper ? 'narrowed' : 'widened', from, to);
  }
}

function texts(base        , revision        , add     )       {
  const [from, to] = [base.pattern, revision.pattern];
  if (from !== to) {
    if (from === '')
      add('pattern-added', 'pattern', universal_pattern/* universalPatterns */.n.has(to) ? 'neutral' : 'narrowed', from, to);
    else if (to === '') add('pattern-removed', 'pattern', 'widened', from, to);
    else if (to === '.*') add('pattern-generalized', 'pattern', 'widened', from, to);
    else
      add(
        'pattern-changed',
        'pattern',
        universal_pattern/* universalPatterns */.n.has(to) ? 'widened' : 'undecided',
        from,
        to,
      );
  }
  if (base.contentEncoding !== revision.contentEncoding) {
    add(
      'content-encoding-changed',
      'contentEncoding',
      'incomparable',
      base.contentEncoding,
      revision.contentEncoding,
    );
  }
  if (base.contentMediaType !== revision.contentMediaType) {
    add(
      'content-media-type-changed',
      'contentMediaType',
      'incomparable',
      base.contentMediaType,
      revision.contentMediaType,
    );
  }
  for (const [keyword, name] of [
    ['maximum', 'exclusive-max'],
    ['minimum', 'exclusive-min'],
  ]         ) {
    if (base.exclusive[keyword] === revision.exclusive[keyword]) continue;
    if (revision.exclusive[keyword]) add(`${name}-set`, keyword, 'narrowed');
    else add(`${name}-unset`, keyword, 'widened');
  }
  if (base.uniqueItems !== revision.uniqueItems) {
    add(
      revision.uniqueItems ? 'unique-items-set' : 'unique-items-unset',
      'uniqueItems',
      revision.uniqueItems ? 'narrowed' : 'widened',
    );
  }
  for (const name of revision.unknown)
    if (!base.unknown.includes(name)) add('keyword-unknown', name, 'undecided');
  for (const name of base.unknown)
    if (!revision.unknown.includes(name)) add('keyword-unknown', name, 'undecided');
}

function presence(base        , revision        , add     )       {
  for (const [keyword, name] of presences) {
    const [before, after] = [base[keyword], revision[keyword]];
    if ((before === undefined) === (after === undefined)) continue;
    const neutral = isUniversal(before) || isUniversal(after);
    if (name.startsWith('unevaluated-') && (before ?? after)?.schema.constantly === false)
      add(
        `${name}-${after === undefined ? 'opened' : 'closed'}`,
        keyword,
        after === undefined ? 'widened' : 'narrowed',
      );
    else if (after !== undefined) add(`${name}-added`, keyword, neutral ? 'neutral' : 'narrowed');
    else add(`${name}-removed`, keyword, neutral ? 'neutral' : 'widened');
  }
}

/** Whether a schema that is written as `true` or `{}` says nothing. */
function isUniversal(use                       )          {
  if (use?.reference !== '') return false;
  return use.schema.raw === true || (0,json/* sameJson */.Vk)(use.schema.raw, {});
}

function marks(base        , revision        , add     )       {
  for (const keyword of ['readOnly', 'writeOnly']         ) {
    if (base[keyword] === revision[keyword]) continue;
    const name = keyword === 'readOnly' ? 'read-only' : 'write-only';
    add(revision[keyword] ? `became-${name}` : `became-not-${name}`, keyword, 'neutral');
  }
  if (base.deprecated !== revision.deprecated)
    add(revision.deprecated ? 'deprecated' : 'reactivated', 'deprecated', 'neutral');
  if (!(0,json/* sameJson */.Vk)(base.stability, revision.stability))
    add('stability', 'x-stability-level', 'neutral', base.stability, revision.stability);
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/difference.js

                                                     


/** The keywords whose value is a list of schemas. */
const listKeywords = ['allOf', 'anyOf', 'oneOf', 'prefixItems']         ;

/** The keywords whose value is one schema. */
const schemaKeywords = [
  'items',
  'additionalProperties',
  'contains',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'if',
  'then',
  'else',
  'not',
  'contentSchema',
]         ;

/** The keywords whose value is schemas by name. */
const memberKeywords = ['properties', 'patternProperties', 'dependentSchemas']         ;

/** A part of a schema that both sides have. */
                                  
                                                   
                        
                                                                             
                                        
                                        
 

/**
 * How two schemas differ: their own keywords, and the parts that both have. Schemas that refer to themselves make
 * this a graph with circles.
 */
                                   
                        
                            
                                            
                                                
                                                 
                            
 

                                          
                                   
                              
                   
                            
 

/** Compares the schemas of two contracts, each pair once. */
class SchemaComparison {
           #known = new Map                            ();

  /** @returns how the two differ */
  compare(base        , revision        )                   {
    return this.#draft(base, revision);
  }

  /** @returns whether two schemas mean the same, whichever is the older one */
  alike(one        , other        )          {
    if (one === other) return true;
    const known = this.#known.get(other)?.get(one) ?? this.#draft(one, other);
    return !known.changed;
  }

  #draft(base        , revision        )        {
    let row = this.#known.get(base);
    if (row === undefined) this.#known.set(base, (row = new Map               ()));
    const known = row.get(revision);
    if (known !== undefined) return known;
    const draft        = { base, revision, changes: [], children: [], changed: false, parents: [] };
    row.set(revision, draft);
    const lists = new Map(
      listKeywords.map((keyword) => [
        keyword,
        matchSubschemas(keyword, base[keyword], revision[keyword]),
      ]),
    );
    draft.changes = schemaChanges(base, revision, lists);
    if (draft.changes.length > 0) markChanged(draft);
    this.#children(draft, lists);
    return draft;
  }

  #children(draft       , lists                                     )       {
    const { base, revision } = draft;
    for (const keyword of listKeywords) {
      for (const [left, right] of lists.get(keyword)?.matched ?? []) {
        this.#child(
          draft,
          `${keyword}[${nameOf(base[keyword][left], left)}]`,
          undefined,
          base[keyword][left],
          revision[keyword][right],
        );
      }
    }
    for (const keyword of schemaKeywords) {
      this.#child(draft, keyword, undefined, base[keyword], revision[keyword]);
    }
    for (const keyword of memberKeywords) {
      if (base[keyword].size === 0) continue;
      for (const [name, use] of base[keyword]) {
        const property = keyword === 'properties' ? name : undefined;
        this.#child(
          draft,
          property ?? `${keyword}[${name}]`,
          property,
          use,
          revision[keyword].get(name),
        );
      }
    }
  }

  #child(
    parent       ,
    step        ,
    property                    ,
    base                       ,
    revision                       ,
  )       {
    if (base === undefined || revision === undefined) return;
    const difference = this.#draft(base.schema, revision.schema);
    parent.children.push({ step, property, difference });
    if (difference.changed) markChanged(parent);
    else difference.parents.push(parent);
  }
}

/** Marks a difference and all that contain it, also those that are still being made. */
function markChanged(draft       )       {
  const waiting = [draft];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.changed) continue;
    next.changed = true;
    waiting.push(...next.parents);
    next.parents.length = 0;
  }
}

function nameOf(use                       , index        )         {
  if (use === undefined || use.reference === '') return `subschema #${String(index + 1)}`;
  return use.reference;
}


/***/ }),

/***/ 14980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   AC: () => (/* binding */ pointerNames),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   RD: () => (/* binding */ arrayAt),
/* harmony export */   UN: () => (/* binding */ pointerStep),
/* harmony export */   Vk: () => (/* binding */ sameJson),
/* harmony export */   cy: () => (/* binding */ isArray),
/* harmony export */   lJ: () => (/* binding */ objectAt)
/* harmony export */ });
/** A value as JSON has it. */
                                                                                   

/** An object as JSON has it. */
                             
                                
 

/** @returns whether the value is an object, and neither null nor an array */
function isObject(value                  )                      {
  return typeof value === 'object' && value !== null && !isArray(value);
}

/** @returns whether the value is an array */
function isArray(value                  )                           {
  return Array.isArray(value);
}

/** @returns the object's own member, undefined where it has none: `constructor` is no member */
function member(object                        , name        )                   {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** @returns the member where it is an object */
function objectAt(object                        , name        )                         {
  const value = member(object, name);
  return isObject(value) ? value : undefined;
}

/** @returns the member where it is an array, else none */
function arrayAt(object                        , name        )                  {
  const value = member(object, name);
  return isArray(value) ? value : [];
}

/** @returns the member where it is text */
function textAt(object                        , name        )                     {
  const value = member(object, name);
  return typeof value === 'string' ? value : undefined;
}

/** @returns the texts of an array, anything else left out */
function textsOf(value                  )                    {
  return isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** @returns whether two values are the same; the order of an object's members does not matter */
function sameJson(left                  , right                  )          {
  if (left === right) return true;
  if (isArray(left)) {
    return (
      isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => sameJson(item, right[index]))
    );
  }
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameJson(left[name], right[name]))
  );
}

/** @returns the values of `left` that `right` lacks */
function without(left                 , right                 )                  {
  if (left.length > 16) {
    const known = new Set(right.map((value) => JSON.stringify(value)));
    const missing = left.filter((value) => !known.has(JSON.stringify(value)));
    if (missing.length === 0) return missing;
    return missing.filter(
      (value) => !isObject(value) || !right.some((other) => sameJson(value, other)),
    );
  }
  return left.filter((value) => !right.some((other) => sameJson(value, other)));
}

/** @returns one step of a JSON pointer, escaped (RFC 6901) */
function pointerStep(name        )         {
  return name.includes('~') || name.includes('/')
    ? name.replaceAll('~', '~0').replaceAll('/', '~1')
    : name;
}

/** @returns the names that a JSON pointer consists of (RFC 6901) */
function pointerNames(pointer        )                    {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}


/***/ }),

/***/ 2735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ positionsOf)
});

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/json.js
var json = __webpack_require__(14980);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/json-scanner.js
/** The parts of a document that somebody asked for; the scanner writes where they stand. */
                         
                  
                                        
 

const quote = 34;
const backslash = 92;
const openBrace = 123;
const closeBrace = 125;
const openBracket = 91;
const closeBracket = 93;
const comma = 44;

/** Finds offsets in text that `JSON.parse` has read: it checks nothing, and skips what nobody asked for. */
class JsonScanner {
           #text        ;
  #at = 0;

  constructor(text        ) {
    this.#text = text;
  }

  /** Writes the offset of each part: of its key in an object, of its value in a list. */
  scan(wanted        )       {
    this.#space();
    wanted.offset = this.#at;
    this.#value(wanted);
  }

  #value(wanted        )       {
    const opening = this.#text.charCodeAt(this.#at);
    if (wanted.members.size === 0 || (opening !== openBrace && opening !== openBracket)) {
      this.#skip();
      return;
    }
    this.#at += 1;
    let left = wanted.members.size;
    for (let index = 0; this.#at < this.#text.length; index += 1) {
      this.#space();
      const code = this.#text.charCodeAt(this.#at);
      if (code === comma) {
        this.#at += 1;
        index -= 1;
        continue;
      }
      if (code === closeBrace || code === closeBracket) {
        this.#at += 1;
        return;
      }
      const offset = this.#at;
      const name = opening === openBrace ? this.#key() : String(index);
      const member = left === 0 ? undefined : wanted.members.get(name);
      if (member === undefined) this.#skip();
      else {
        left -= 1;
        member.offset = offset;
        this.#value(member);
      }
    }
  }

  /** Reads `"name":` and stops at the value. */
  #key()         {
    const start = this.#at;
    this.#string();
    const written = this.#text.slice(start, this.#at);
    this.#space();
    this.#at += 1;
    this.#space();
    if (!written.includes('\\')) return written.slice(1, -1);
    const name          = JSON.parse(written);
    return String(name);
  }

  #space()       {
    while (this.#text.charCodeAt(this.#at) <= 32) this.#at += 1;
  }

  /** Past a string that begins here. */
  #string()       {
    let end = this.#at;
    for (;;) {
      end = this.#text.indexOf('"', end + 1);
      if (end < 0) break;
      let slashes = 0;
      while (this.#text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
      if (slashes % 2 === 0) break;
    }
    this.#at = end < 0 ? this.#text.length : end + 1;
  }

  /** Past any value that begins here. */
  #skip()       {
    let depth = 0;
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === quote) this.#string();
      else if (depth === 0 && (code === comma || code === closeBrace || code === closeBracket))
        return;
      else {
        if (code === openBrace || code === openBracket) depth += 1;
        if (code === closeBrace || code === closeBracket) depth -= 1;
        this.#at += 1;
      }
      if (depth === 0 && (code === quote || code === closeBrace || code === closeBracket)) return;
    }
  }
}

;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/model/position.js


                                              

/** Line and column, from 1. */
                           
                        
                          
 

/**
 * Finds where values stand. A file is read once for all pointers, and what nobody asked for is skipped.
 * @param file the file
 * @param pointers JSON pointers
 * @returns the position of each, or of the nearest part that is there
 */
async function positionsOf(
  file                                     ,
  pointers                     ,
)                                         {
  const root         = { members: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const name of (0,json/* pointerNames */.AC)(pointer)) {
      let next = node.members.get(name);
      if (next === undefined) node.members.set(name, (next = { members: new Map() }));
      node = next;
    }
  }
  if (file.format === 'yaml') (await __webpack_require__.e(/* import() */ 1237).then(__webpack_require__.bind(__webpack_require__, 11237))).locateInYaml(file.text, root);
  else new JsonScanner(file.text).scan(root);
  const offsets = new Map                ();
  for (const pointer of pointers) offsets.set(pointer, offsetIn(root, pointer));
  return positionsAt(file.text, offsets);
}

/** The offset of a part, or of the nearest one above it that is there. */
function offsetIn(root        , pointer        )         {
  let node                     = root;
  let offset = root.offset ?? 0;
  for (const name of (0,json/* pointerNames */.AC)(pointer)) {
    node = node.members.get(name);
    if (node?.offset === undefined) break;
    offset = node.offset;
  }
  return offset;
}

/** Counts lines up to each offset, in one pass. */
function positionsAt(
  text        ,
  offsets                             ,
)                                {
  const positions = new Map                  ();
  let [line, start] = [1, 0];
  let end = text.indexOf('\n');
  for (const [pointer, offset] of [...offsets].sort(([, one], [, other]) => one - other)) {
    for (; end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    positions.set(pointer, { line, column: offset - start + 1 });
  }
  return positions;
}


/***/ }),

/***/ 45676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ References)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58559);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14980);
/* harmony import */ var _remote_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83535);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49715);





/** Finds what `$ref`s name, in the files of one contract. */
class References {
           #source        ;
           #anchors = new Map                                        ();

  constructor(source        ) {
    this.#source = source;
  }

  /**
   * @param reference the text of a `$ref`
   * @param from where it stands
   * @returns the value that it names, and where that stands
   * @throws CONTRACT_REFERENCE_REFUSED where it names another host, CONTRACT_REFERENCE_UNRESOLVED where it names nothing
   */
  find(reference        , from       )                                                  {
    const [name = '', fragment = ''] = reference.split('#', 2);
    const file = name === '' ? from.file : this.#file(reference, from);
    const pointer = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .decoded */ .DH)(fragment);
    if (pointer !== '' && !pointer.startsWith('/'))
      return this.#anchor(file, pointer, reference, from);
    let value                   = file?.value;
    for (const step of (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .pointerNames */ .AC)(pointer)) {
      value = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)(value)
        ? value[Number(step)]
        : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value)
          ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(value, step)
          : undefined;
    }
    if (file === undefined || value === undefined) throw unresolved(reference, from);
    return { value, place: { file, pointer } };
  }

  /**
   * Follows a value that may be a reference to another one.
   * @returns the value that is meant, where it stands, and the first reference's text
   * @throws what `find` throws, and CONTRACT_REFERENCE_CIRCULAR for references that only name each other
   */
  follow(value      , place       )                                                  {
    let found = { value, place };
    for (let hops = 0; hops < 50; hops += 1) {
      const reference = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(found.value) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(found.value, '$ref') : undefined;
      if (typeof reference !== 'string') return found;
      found = this.find(reference, found.place);
    }
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .contractError */ .h)('CONTRACT_REFERENCE_CIRCULAR', {
      message: `Expected that the reference at ${place.pointer} of ${place.file.name} leads to a value, found that it leads through references alone.`,
      remedy: 'Let one of the references in the circle be what is meant.',
      location: { file: place.file.name },
    });
  }

  #file(reference        , from       )                         {
    const path = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .referredFile */ .I6)(reference, from.file);
    if (path !== undefined && !(0,_remote_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .isRemotePath */ .cx)(path)) return this.#source.files.get(path);
    if ((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .namesItself */ .e0)(reference, from.file)) return from.file;
    const fetched = path === undefined ? undefined : this.#source.files.get(path);
    if (fetched !== undefined) return fetched;
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .contractError */ .h)('CONTRACT_REFERENCE_REFUSED', {
      message: `Expected references to files beside ${from.file.name}, found ${JSON.stringify(reference)} at ${from.pointer}.`,
      remedy:
        'Keep a copy of what is referred to in the repository, and refer to the copy; or allow what lies at another host: `remote` of the contract in waybill.yaml, --remote on the command line.',
      location: { file: from.file.name },
    });
  }

  #anchor(
    file                        ,
    name        ,
    reference        ,
    from       ,
  )                                {
    if (file === undefined) throw unresolved(reference, from);
    let anchors = this.#anchors.get(file);
    if (anchors === undefined) {
      anchors = anchorsOf(file);
      this.#anchors.set(file, anchors);
    }
    const place = anchors.get(name);
    if (place === undefined) throw unresolved(reference, from);
    return this.find(`#${place.pointer}`, place);
  }
}

/** `$anchor`, and draft-07's `$id: "#name"`. */
function anchorsOf(file            )                             {
  const anchors = new Map               ();
  const walk = (value      , pointer        )       => {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)(value))
      value.forEach((item, index) => {
        walk(item, `${pointer}/${String(index)}`);
      });
    else if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value)) {
      for (const name of [
        (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(value, '$anchor'),
        (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(value, '$dynamicAnchor'),
        (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(value, '$id'),
      ]) {
        if (typeof name === 'string') anchors.set(name.replace(/^#/, ''), { file, pointer });
      }
      for (const [name, item] of Object.entries(value)) {
        walk(item, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      }
    }
  };
  walk(file.value, '');
  return anchors;
}

function unresolved(reference        , from       )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .contractError */ .h)('CONTRACT_REFERENCE_UNRESOLVED', {
    message: `Expected that ${JSON.stringify(reference)} names a part of the contract, found nothing there; it stands at ${from.pointer} of ${from.file.name}.`,
    remedy: 'Correct the reference, or add what it names.',
    location: { file: from.file.name },
  });
}


/***/ }),

/***/ 83535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ RemoteDocuments),
/* harmony export */   cx: () => (/* binding */ isRemotePath)
/* harmony export */ });
/* unused harmony export remoteLimits */
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63221);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95010);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58559);



/** How large a document may be, how long getting one may take, and how often it is tried. */
const remoteLimits = {
  bytes: 8 * 1024 * 1024,
  milliseconds: 30_000,
  attempts: 3,
}         ;

/** @returns whether a file of a contract was fetched: its path is the URL then */
function isRemotePath(path        )          {
  return /^https?:\/\//i.test(path);
}

/**
 * Documents at other hosts to which contracts may refer: nothing is fetched that no prefix allows, no credential is
 * sent, no redirect followed. Each is fetched once, so an older contract and a newer one that refer to the same URL are
 * compared with the same text: what its owner changed meanwhile is no difference.
 */
class RemoteDocuments {
           #allowed                ;
           #signal             ;
           #fetched = new Map                                         ();

  /**
   * @param allowed URLs: each allows what lies below it, and itself
   * @param signal ends what is fetched
   */
  constructor(allowed                   , signal             ) {
    this.#allowed = allowed.map((prefix) => new URL(prefix));
    this.#signal = signal;
  }

  /** @returns whether this URL may be fetched */
  allows(address        )          {
    const url = new URL(address);
    return this.#allowed.some(
      ({ origin, pathname }) =>
        url.origin === origin &&
        url.username === '' &&
        url.password === '' &&
        (url.pathname === pathname ||
          url.pathname.startsWith(pathname.endsWith('/') ? pathname : `${pathname}/`)),
    );
  }

  /**
   * @param address a URL that is allowed
   * @returns its bytes; undefined where its host says that there is none
   * @throws CONTRACT_REFERENCE_UNAVAILABLE, CONTRACT_TOO_LARGE, or the signal's reason
   */
  async read(address        )                                  {
    const known = this.#fetched.get(address);
    if (known !== undefined) return await known;
    const fetched = fetchDocument(address, this.#signal);
    this.#fetched.set(address, fetched);
    return await fetched;
  }
}

async function fetchDocument(
  address        ,
  signal             ,
)                                  {
  const { AnswerTooLarge, ConnectionFault, fetchBounded } =
    await __webpack_require__.e(/* import() */ 3753).then(__webpack_require__.bind(__webpack_require__, 23753));
  const timeout = AbortSignal.timeout(remoteLimits.milliseconds);
  const ended = AbortSignal.any([signal, timeout]);
  const init = { headers: { accept: 'application/json, application/yaml, */*' }, signal: ended };
  const attempt = async ()                                           => {
    try {
      const { status, headers, bytes } = await fetchBounded(address, init, remoteLimits.bytes);
      if (status === 200) return { outcome: 'done', value: bytes };
      if (status === 404 || status === 410) return { outcome: 'done', value: undefined };
      const error = unavailable(address, answerOf(status, headers.get('location')));
      const isPassing = status === 429 || status >= 500;
      return isPassing
        ? { outcome: 'again', reason: `it answered ${String(status)}`, error }
        : { outcome: 'final', error };
    } catch (error) {
      if (error instanceof AnswerTooLarge) return { outcome: 'final', error: tooLarge(address) };
      if (!(error instanceof ConnectionFault)) throw error;
      const told = unavailable(address, error.message, error);
      if (error.isFinal) return { outcome: 'final', error: told };
      return { outcome: 'again', reason: error.message, error: told };
    }
  };
  try {
    const bounds = { deadlineMilliseconds: remoteLimits.milliseconds, signal: ended };
    const { value } = await (0,_waybill_core__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)(attempt, { ...bounds, maximumAttempts: remoteLimits.attempts });
    return value;
  } catch (error) {
    if (signal.aborted || !timeout.aborted) throw error;
    const limit = (0,_waybill_core__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(remoteLimits.milliseconds);
    throw unavailable(address, `no whole answer came within ${limit}`, error);
  }
}

function answerOf(status        , location               )         {
  return location === null
    ? `it answered ${String(status)}`
    : `it answered ${String(status)}, and points to ${location}, which is not followed`;
}

function unavailable(address        , found        , cause          )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .contractError */ .h)('CONTRACT_REFERENCE_UNAVAILABLE', {
    message: `Expected to read ${address}, to which a contract refers: ${found}.`,
    remedy:
      'Run it again when it can be read, correct the reference, or keep a copy in the repository and refer to that.',
    facts: { url: address },
    ...(cause === undefined ? {} : { cause }),
  });
}

function tooLarge(address        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .contractError */ .h)('CONTRACT_TOO_LARGE', {
    message: `Expected at most ${String(remoteLimits.bytes)} bytes, found more at ${address}.`,
    remedy: 'Keep a copy of the part that is meant in the repository, and refer to that.',
    facts: { url: address },
  });
}


/***/ }),

/***/ 22313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ SchemaReader)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14980);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4845);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49715);


                                                  


/** A schema as it is being read. */
                                                                

/** Most schemas have none of most keywords: what they lack is one object for all of them. */
const none = {
  list: Object.freeze([]),
  bounds: Object.freeze({}),
  exclusive: Object.freeze({ maximum: false, minimum: false }),
  uses: new Map                   (),
  names: new Map                           (),
}         ;

/** Keywords that say nothing of what is valid, or that are read elsewhere. */
const annotations = new Set(
  `$schema $id id $anchor $dynamicAnchor $recursiveAnchor $comment $defs definitions $vocabulary description example
  examples externalDocs xml allowEmptyValue collectionFormat name in $ref`.split(/\s+/),
);

const bounds                      = new Set(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .boundKeywords */ .xX);

/** Reads the schemas of one contract, each once: schemas that refer to each other in a circle are one object each. */
class SchemaReader {
           #references            ;
           #siblings         ;
           #read = new Map              ();

  /**
   * @param references finds what `$ref`s name
   * @param siblings whether keywords beside a `$ref` count (they do since draft 2019-09 and OpenAPI 3.1)
   */
  constructor(references            , siblings         ) {
    this.#references = references;
    this.#siblings = siblings;
  }

  /** @returns the use of a schema that is written at `place` */
  use(raw      , place       )            {
    return new ReadWhenAsked(raw, place, (value, at) => this.read(value, at));
  }

  /** @returns the schema; a reference to it is followed */
  read(raw      , place       )         {
    const known = this.#read.get(raw);
    if (known !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw)) return known;
    const reference = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(raw, '$ref') : undefined;
    if (typeof reference === 'string' && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw)) {
      const schema = this.#referred(raw, reference, place);
      this.#read.set(raw, schema);
      return schema;
    }
    const draft = emptyDraft(raw, place);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw)) {
      this.#read.set(raw, draft);
      for (const [name, value] of Object.entries(raw)) this.#keyword(draft, name, value, raw);
    }
    return draft;
  }

  /** What a reference means; with keywords beside it, both hold. */
  #referred(raw            , reference        , place       )         {
    const found = this.#references.follow(raw, place);
    const beside = Object.keys(raw).filter((name) => !annotations.has(name) && !isAnnotation(name));
    if (!this.#siblings) return this.read(found.value, found.place);
    if (beside.length === 0) {
      // One step at a time: what stands beside a reference on the way counts.
      const next = this.#references.find(reference, place);
      return this.read(next.value, next.place);
    }
    const draft = emptyDraft(raw, place);
    for (const [name, value] of Object.entries(raw)) this.#keyword(draft, name, value, raw);
    draft.allOf = [...draft.allOf, this.use({ $ref: reference }, place)];
    return draft;
  }

  #keyword(draft       , name        , value      , raw            )       {
    const place = ()        => (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .placeAt */ .BW)(draft.place, name);
    const use = ()                        =>
      (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) || typeof value === 'boolean' ? this.use(value, place()) : undefined;
    if (bounds.has(name) && typeof value === 'number') {
      const bound = _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .boundKeywords */ .xX.find((known) => known === name);
      if (bound !== undefined) draft.bounds = { ...draft.bounds, [bound]: value };
      return;
    }
    switch (name) {
      case 'type':
        draft.types = typeof value === 'string' ? [value] : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(value);
        break;
      case 'nullable':
      case 'x-nullable':
        draft.nullable ||= value === true;
        break;
      case 'exclusiveMaximum':
        draft.exclusive = { ...draft.exclusive, maximum: value === true };
        break;
      case 'exclusiveMinimum':
        draft.exclusive = { ...draft.exclusive, minimum: value === true };
        break;
      case 'enum':
        draft.enumeration = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)(value) ? value : undefined;
        break;
      case 'const':
        draft.constant = { value };
        break;
      case 'default':
        draft.defaulted = { value };
        break;
      case 'format':
      case 'pattern':
      case 'title':
      case 'contentEncoding':
      case 'contentMediaType':
        draft[name] = typeof value === 'string' ? value : '';
        break;
      case 'uniqueItems':
      case 'readOnly':
      case 'writeOnly':
      case 'deprecated':
        draft[name] = value === true;
        break;
      case 'required':
        draft.required = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(value);
        break;
      case 'properties':
      case 'patternProperties':
      case 'dependentSchemas':
        draft[name] = this.#members(value, place());
        break;
      case 'dependentRequired':
      case 'dependencies':
        this.#dependencies(draft, value, place());
        break;
      case 'additionalProperties':
      case 'unevaluatedProperties':
      case 'propertyNames':
      case 'unevaluatedItems':
      case 'contains':
      case 'not':
      case 'if':
      case 'then':
      case 'else':
      case 'contentSchema':
        draft[name] = use();
        break;
      case 'items':
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)(value)) draft.prefixItems = this.#list(value, place());
        else draft.items = use();
        break;
      case 'additionalItems':
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(raw, 'items'))) draft.items = use();
        break;
      case 'prefixItems':
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        draft[name] = this.#list(value, place());
        break;
      case 'discriminator':
        draft.discriminator = discriminatorOf(value);
        break;
      case 'x-extensible-enum':
        draft.extensibleEnum = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)(value) ? value : undefined;
        break;
      case 'x-sunset':
        draft.sunset = value;
        break;
      case 'x-stability-level':
        draft.stability = value;
        break;
      default:
        if (!annotations.has(name) && !name.startsWith('x-') && /^\$|^[a-z]+[A-Z]/.test(name))
          draft.unknown = [...draft.unknown, name];
    }
  }

  #list(value      , place       )                       {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)(value)
      ? value.map((item, index) => this.use(item, (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .placeAt */ .BW)(place, String(index))))
      : [];
  }

  #members(value      , place       )                                 {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value)) return none.uses;
    const into = new Map                   ();
    for (const [name, item] of Object.entries(value)) {
      if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(item) || typeof item === 'boolean')
        into.set(name, this.use(item, (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .placeAt */ .BW)(place, name)));
    }
    return into;
  }

  /** draft-07's `dependencies` holds both: lists of names and schemas. */
  #dependencies(draft       , value      , place       )       {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value)) return;
    const required = new Map(draft.dependentRequired);
    const schemas = new Map(draft.dependentSchemas);
    for (const [name, item] of Object.entries(value)) {
      if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isArray */ .cy)(item)) required.set(name, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(item));
      else schemas.set(name, this.use(item, (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .placeAt */ .BW)(place, name)));
    }
    draft.dependentRequired = required;
    draft.dependentSchemas = schemas;
  }
}

function isAnnotation(name        )          {
  return (
    ['title', 'default', 'deprecated', 'readOnly', 'writeOnly'].includes(name) ||
    name.startsWith('x-')
  );
}

class ReadWhenAsked                      {
           reference        ;
           place       ;
           #raw      ;
           #read                                     ;
  #schema                    ;

  constructor(raw      , place       , read                                     ) {
    const reference = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(raw, '$ref') : undefined;
    this.reference = typeof reference === 'string' ? reference : '';
    this.place = place;
    this.#raw = raw;
    this.#read = read;
  }

  get schema()         {
    return (this.#schema ??= this.#read(this.#raw, this.place));
  }
}

function discriminatorOf(value      )                            {
  if (typeof value === 'string') return { propertyName: value, mapping: new Map() };
  const propertyName = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(value, 'propertyName') : undefined;
  if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) || typeof propertyName !== 'string') return undefined;
  const mapping = new Map                ();
  const written = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(value, 'mapping');
  for (const [name, target] of (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written) ? Object.entries(written) : []) {
    if (typeof target === 'string') mapping.set(name, target);
  }
  return { propertyName, mapping };
}

function emptyDraft(raw      , place       )        {
  return {
    place,
    raw,
    constantly: typeof raw === 'boolean' ? raw : undefined,
    types: none.list,
    nullable: false,
    format: '',
    enumeration: undefined,
    constant: undefined,
    defaulted: undefined,
    bounds: none.bounds,
    exclusive: none.exclusive,
    pattern: '',
    uniqueItems: false,
    required: none.list,
    properties: none.uses,
    patternProperties: none.uses,
    additionalProperties: undefined,
    unevaluatedProperties: undefined,
    propertyNames: undefined,
    dependentRequired: none.names,
    dependentSchemas: none.uses,
    items: undefined,
    prefixItems: none.list,
    unevaluatedItems: undefined,
    contains: undefined,
    allOf: none.list,
    anyOf: none.list,
    oneOf: none.list,
    not: undefined,
    if: undefined,
    then: undefined,
    else: undefined,
    discriminator: undefined,
    readOnly: false,
    writeOnly: false,
    deprecated: false,
    title: '',
    contentEncoding: '',
    contentMediaType: '',
    contentSchema: undefined,
    extensibleEnum: undefined,
    sunset: undefined,
    stability: undefined,
    unknown: none.list,
  };
}


/***/ }),

/***/ 4845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yg: () => (/* binding */ namesNull),
/* harmony export */   xX: () => (/* binding */ boundKeywords)
/* harmony export */ });
/* unused harmony export typesOf */
                                      
                                         

/** The bounds of JSON Schema, whose values are numbers. */
const boundKeywords = [
  'maximum',
  'minimum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'multipleOf',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'maxProperties',
  'minProperties',
  'maxContains',
  'minContains',
]         ;
                                                          

/** A schema where another one uses it: behind a reference, or written there. It is read when it is asked for. */
                            
                                                                        
                             
                        
                          
 

/**
 * A schema of any dialect (Swagger 2.0, OpenAPI 3.0 to 3.2, JSON Schema draft-04 to 2020-12), in one form. What a
 * keyword's absence means is the same in all of them.
 */
                         
                        
                     
                                             
                                           
                                       
                                    
                                                                           
                             
                          
                                                    
                                                          
                                                           
                                                                   
                                                                        
                                                                               
                           
                                
                                       
                                                      
                                                             
                                                       
                                                        
                                                
                                                                     
                                                            
                                        
                                             
                                                   
                                           
                                       
                                       
                                       
                                      
                                     
                                       
                                       
                                                    
                             
                              
                               
                         
                                   
                                    
                                                
                                                       
                                    
                                       
                                                                           
                                      
 

/** Which of several schemas a value is of, by one of its properties. */
                                
                                
                                                
 

/** @returns the types that a schema names, `null` among them where OpenAPI 3.0 says `nullable` */
function typesOf(schema        )                    {
  return schema.nullable && schema.types.length > 0 && !schema.types.includes('null')
    ? [...schema.types, 'null']
    : schema.types;
}

/** @returns whether a schema names `null` among its types */
function namesNull(schema        )          {
  return schema.nullable || schema.types.includes('null');
}


/***/ }),

/***/ 49715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   I6: () => (/* binding */ referredFile),
/* harmony export */   O: () => (/* binding */ sourceLimits),
/* harmony export */   e0: () => (/* binding */ namesItself),
/* harmony export */   o$: () => (/* binding */ readSource)
/* harmony export */ });
/* unused harmony export sourceOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _waybill_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81009);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58559);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14980);
/* harmony import */ var _remote_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83535);







/**
 * What is read at most: of one file, of all files of a description, how deep values may be nested, and how many values
 * more than are written there may be by aliases.
 */
const sourceLimits = {
  bytes: 64 * 1024 * 1024,
  files: 200,
  depth: 500,
  aliased: 100_000,
}         ;

/** One file of a contract. */
                             
                                       
                        
                                                      
                        
                        
                                   
                       
 

/** A value of a file. */
                        
                            
                                 
                           
 

/** A contract: the file that was named, and the files that it refers to, by absolute path. */
                         
                            
                                                  
 

/** Where files come from: the disk, or a commit. */
                               
                                                                             
                                            
     
                                                                                      
                                                
     
                                                                   
 

/**
 * Reads a contract and every file that it refers to.
 * @param path the file
 * @param reader where it is read from; from the disk where absent
 * @param remote what may be fetched from other hosts; nothing where absent
 * @returns its value and those of the files that its `$ref`s name
 * @throws CONTRACT_FILE_MISSING, CONTRACT_TOO_LARGE, CONTRACT_MALFORMED, CONTRACT_REFERENCE_REFUSED,
 *   CONTRACT_REFERENCE_UNAVAILABLE
 */
async function readSource(
  path        ,
  reader               = fromDisk,
  remote                  ,
)                  {
  const files = new Map                    ();
  const fetched               = {
    nameOf: (address) => address,
    read: async (address) => await remote?.read(address),
  };
  const read = async (name        , absolute        )                      => {
    const known = files.get(absolute);
    if (known !== undefined) return known;
    if (files.size >= sourceLimits.files)
      throw tooLarge(path, `${String(sourceLimits.files)} files`);
    const references = new Set        ();
    const from = (0,_remote_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemotePath */ .cx)(absolute) ? fetched : reader;
    const shown = from === fromDisk ? name : from.nameOf(absolute);
    const file = await readOne(shown, absolute, references, from);
    files.set(absolute, file);
    for (const reference of references) {
      const other = referredFile(reference, file);
      if (other === undefined || namesItself(reference, file)) continue;
      // What is not allowed is refused where it is meant: it may stand in an example.
      if ((0,_remote_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemotePath */ .cx)(other) && remote?.allows(other) !== true) continue;
      if ((0,_remote_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemotePath */ .cx)(other)) await read(reference, other);
      else await read(reference, other).catch(unlessMissing);
    }
    return file;
  };
  return { main: await read(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)), files };
}

/**
 * Makes a contract of text that is already at hand.
 * @param text JSON or YAML
 * @param name for messages
 * @throws CONTRACT_TOO_LARGE, CONTRACT_MALFORMED
 */
async function sourceOf(text        , name        )                  {
  const main = await parseFile(text, name, resolve(name), new Set());
  return { main, files: new Map([[main.path, main]]) };
}

/** What looks like a reference may be part of an example: a file is missed where something follows the reference. */
function unlessMissing(error         )       {
  if (!(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error) || error.code !== 'CONTRACT_FILE_MISSING') throw error;
}

async function readOne(
  name        ,
  path        ,
  references             ,
  reader              ,
)                      {
  let bytes;
  try {
    bytes = await reader.read(path);
    if (bytes === undefined) throw new Error('there is no such file');
    if (bytes.length > sourceLimits.bytes)
      throw tooLarge(name, `${String(sourceLimits.bytes)} bytes`);
  } catch (error) {
    if ((0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .isWaybillError */ .xS)(error)) throw error;
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .contractError */ .h)('CONTRACT_FILE_MISSING', {
      message: `Expected a contract at ${name}, found none that can be read: ${(0,_waybill_core__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`,
      remedy: 'Give the path of a file that exists and can be read.',
      location: { file: name },
      cause: error,
    });
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return await parseFile(text.replace(/^\uFEFF/, ''), name, path, references);
}

/** A file that is too large is not read first. */
const fromDisk               = {
  nameOf: (path) => path,
  read: async (path) => {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (size > sourceLimits.bytes) throw tooLarge(path, `${String(sourceLimits.bytes)} bytes`);
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
  },
};

async function parseFile(
  text        ,
  name        ,
  path        ,
  references             ,
)                      {
  const json = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  const format = json === undefined ? 'yaml' : 'json';
  const value          = json ?? (await __webpack_require__.e(/* import() */ 1237).then(__webpack_require__.bind(__webpack_require__, 11237))).parseYaml(text, name);
  // Each value that is written takes a character at least: more of them are there by aliases only.
  const walk = new JsonWalk(references, text.length + sourceLimits.aliased);
  if (!walk.isJson(value, 0)) throw tooLarge(name, walk.expected());
  return { name, path, text, format, value };
}

/** @returns the value; undefined where the text is not JSON, for YAML may begin with a brace as well */
function parseJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Walks a value once: whether it is JSON, not too deep and not too much, and which other files it refers to. */
class JsonWalk {
           #references             ;
  #left        ;

  constructor(references             , values        ) {
    this.#references = references;
    this.#left = values;
  }

  isJson(value         , depth        )                {
    this.#left -= 1;
    if (typeof value !== 'object' || value === null) {
      return (
        value === null ||
        typeof value === 'string' ||
        typeof value === 'number' ||
        typeof value === 'boolean'
      );
    }
    if (depth > sourceLimits.depth || this.#left < 0) return false;
    if (Array.isArray(value)) {
      for (const item of value) if (!this.isJson(item, depth + 1)) return false;
      return true;
    }
    for (const name of Object.keys(value)) {
      const item          = Reflect.get(value, name);
      if (name === '$ref' && typeof item === 'string') {
        if (!item.startsWith('#')) this.#references.add(item);
      } else if (!this.isJson(item, depth + 1)) return false;
    }
    return true;
  }

  /** What a value that is not taken should have been. */
  expected()         {
    return this.#left < 0
      ? `${String(sourceLimits.aliased)} values by aliases`
      : `a nesting of ${String(sourceLimits.depth)} levels of JSON values`;
  }
}

/**
 * @returns the absolute path of the file that a reference names, or its URL without fragment; undefined where it names
 *   none
 */
function referredFile(reference        , from            )                     {
  const name = reference.split('#')[0] ?? '';
  const base = (0,_remote_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemotePath */ .cx)(from.path) ? from.path : undefined;
  if (base !== undefined || (0,_remote_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemotePath */ .cx)(name))
    return URL.canParse(name, base) ? httpAddress(new URL(name, base)) : undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(name) || name.startsWith('/')) return undefined;
  return /\.(json|ya?ml)$/i.test(name) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(from.path), decoded(name)) : undefined;
}

/** A document at another host may name no file of this machine. */
function httpAddress({ href }     )                     {
  return (0,_remote_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemotePath */ .cx)(href) ? href : undefined;
}

/** @returns whether a reference is to the document itself, by its own `$id` */
function namesItself(reference        , from            )          {
  const identifier = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .member */ .Dc)(rootOf(from), '$id');
  return typeof identifier === 'string' && identifier.split('#')[0] === reference.split('#')[0];
}

/** @returns the text without percent signs, as it is where they say nothing */
function decoded(text        )         {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function tooLarge(name        , limit        )        {
  return (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .contractError */ .h)('CONTRACT_TOO_LARGE', {
    message: `Expected at most ${limit}, found more in ${name}.`,
    remedy: 'Split the contract, and compare its parts.',
    location: { file: name },
  });
}

/** @returns the place of a member of what stands at `place` */
function placeAt(place       , ...names                   )        {
  let { pointer } = place;
  for (const name of names)
    pointer += `/${name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name}`;
  return { file: place.file, pointer };
}

/** @returns the object at the top of a file */
function rootOf(file            )                         {
  return (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(file.value) ? file.value : undefined;
}


/***/ }),

/***/ 55763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UJ: () => (/* binding */ coveredBy),
/* harmony export */   a7: () => (/* binding */ formatCovers),
/* harmony export */   mU: () => (/* binding */ changedTypes)
/* harmony export */ });
                                                  
                                                       
                                                     

/** How the types and formats of two schemas differ. */
                             
                                   
                                       
                              
                                  
 

/**
 * @returns `list-of-types` where a list of plain types (`oneOf` of them, or one type) became another list; `type`
 *   where types or formats differ otherwise; undefined where they are the same
 */
function changedTypes(base        , revision        )                           {
  const lists = listOfTypes(base, revision);
  if (lists !== undefined) return lists;
  const [before, after] = [withoutNull(base.types), withoutNull(revision.types)];
  const sameTypes = before.length === after.length && before.every((type) => after.includes(type));
  if (sameTypes && base.format === revision.format) return undefined;
  return {
    id: 'type',
    keyword: sameTypes ? 'format' : 'type',
    effect: effectOf(before, after, base.format, revision.format),
    from: shown(before, base.format),
    to: shown(after, revision.format),
  };
}

function shown(types                   , format        )         {
  return `${types.length === 0 ? 'any' : types.join(', ')}${format === '' ? '' : `/${format}`}`;
}

function withoutNull(types                   )                    {
  return types.length > 1 ? types.filter((type) => type !== 'null') : types;
}

function effectOf(
  base                   ,
  revision                   ,
  from        ,
  to        ,
)         {
  const wider = coveredBy(base, revision) && formatCovers(revision, to, from);
  const narrower = coveredBy(revision, base) && formatCovers(base, from, to);
  if (wider && narrower) return 'neutral';
  if (wider) return 'widened';
  return narrower ? 'narrowed' : 'incomparable';
}

/** @returns whether every type of `sub` is one of `all`; an empty list is all types */
function coveredBy(sub                   , all                   )          {
  if (all.length === 0) return true;
  if (sub.length === 0) return false;
  return sub.every((type) => all.includes(type) || (type === 'integer' && all.includes('number')));
}

/** Formats of which each value of the second is one of the first. */
const widerFormats                                                                        = {
  number: { double: ['float'] },
  integer: { int64: ['int32'], bigint: ['int32', 'int64'] },
  string: { 'date-time': ['date', 'time'] },
};

/** @returns whether the format `to` takes every value of `from`, for the types that carry it */
function formatCovers(types                   , to        , from        )          {
  if (to === '' || to === from) return true;
  const [type = ''] = types;
  return types.length === 1 && widerFormats[type]?.[to]?.includes(from) === true;
}

/** A schema that is one plain type, or a list of them. */
function typeList(schema        )                                                          {
  if (schema.not !== undefined || schema.allOf.length > 0 || schema.properties.size > 0)
    return undefined;
  if (schema.types.length > 0) return { types: schema.types, list: false };
  const uses = schema.oneOf.length > 0 ? schema.oneOf : schema.anyOf;
  if (uses.length === 0 || !uses.every(isPlain)) return undefined;
  return { types: uses.flatMap((use) => use.schema.types), list: true };
}

function isPlain({ schema }           )          {
  return (
    schema.types.length === 1 &&
    schema.properties.size === 0 &&
    schema.oneOf.length === 0 &&
    schema.anyOf.length === 0 &&
    schema.allOf.length === 0
  );
}

function listOfTypes(base        , revision        )                           {
  if (base.oneOf.length + base.anyOf.length + revision.oneOf.length + revision.anyOf.length === 0)
    return undefined;
  const [before, after] = [typeList(base), typeList(revision)];
  if (before === undefined || after === undefined || (!before.list && !after.list))
    return undefined;
  const removed = before.types.filter((type) => !after.types.includes(type));
  const added = after.types.filter((type) => !before.types.includes(type));
  if (removed.length + added.length === 0) return undefined;
  const effect =
    removed.length === 0 ? 'widened' : added.length === 0 ? 'narrowed' : 'incomparable';
  return {
    id: 'list-of-types',
    keyword: 'oneOf',
    effect,
    from: removed.join(', '),
    to: added.join(', '),
  };
}


/***/ }),

/***/ 4974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ universalPatterns)
/* harmony export */ });
/** Patterns that every text matches. */
const universalPatterns                      = new Set([
  '',
  '.*',
  '^.*',
  '.*$',
  '^',
  '$',
  '^[\\s\\S]*$',
]);


/***/ }),

/***/ 73998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ unionWrapping),
/* harmony export */   EB: () => (/* binding */ nullableWrapping),
/* harmony export */   rv: () => (/* binding */ movedProperties)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14980);

                                                     

/**
 * Whether a schema was wrapped to take `null` as well, which is how a referred schema becomes nullable since
 * OpenAPI 3.1: `X` becomes `oneOf: [{type: "null"}, X]`.
 */
function nullableWrapping(base        , revision        )          {
  const branches = revision.oneOf;
  if (branches.length !== 2 || !hasOnly(revision.raw, ['oneOf'])) return false;
  if (
    base.oneOf.length > 0 ||
    base.anyOf.length > 0 ||
    base.allOf.length > 0 ||
    base.not !== undefined
  )
    return false;
  if (base.nullable || base.types.includes('null')) return false;
  const payload = branches.filter((use) => !isNull(use));
  const [other] = payload;
  return payload.length === 1 && other !== undefined && sameMeaning(base, other.schema);
}

/** The references of both are compared as they are written: the same name means the same part. */
function sameMeaning(base        , other        )          {
  return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sameJson */ .Vk)(withoutAnnotations(base.raw), withoutAnnotations(other.raw));
}

const silent = [
  'title',
  'description',
  'example',
  'examples',
  'default',
  'externalDocs',
  '$comment',
];

function withoutAnnotations(raw      )       {
  if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !silent.includes(name)));
}

function hasOnly(raw      , names                   )          {
  return (
    (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(raw) && Object.keys(raw).every((name) => names.includes(name) || silent.includes(name))
  );
}

function isNull(use           )          {
  const { schema } = use;
  return schema.types.length === 1 && schema.types[0] === 'null' && hasOnly(schema.raw, ['type']);
}

/**
 * Whether an object's properties moved into the alternatives of a `oneOf`: what was one object is now one of several.
 */
function unionWrapping(base        , revision        )          {
  if (base.oneOf.length > 0 || base.properties.size === 0) return false;
  if (revision.oneOf.length === 0 || revision.properties.size > 0 || revision.types.length > 0)
    return false;
  return movedProperties(base, revision).length > 0;
}

/** @returns the properties of the older schema that some alternative of the newer one has */
function movedProperties(base        , revision        )                    {
  return [...base.properties.keys()].filter((name) =>
    revision.oneOf.some((use) => use.schema.properties.has(name)),
  );
}


/***/ }),

/***/ 68915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ operationsOf),
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   Kq: () => (/* binding */ descriptionOf),
/* harmony export */   kw: () => (/* binding */ responsesOf),
/* harmony export */   mC: () => (/* binding */ parametersOf),
/* harmony export */   ol: () => (/* binding */ members)
/* harmony export */ });
/* unused harmony exports locate, follow, contentOf */
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58559);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14980);
/* harmony import */ var _model_schema_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22313);
/* harmony import */ var _model_references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45676);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49715);


                                                    




/** A description of an HTTP API: Swagger 2.0 or OpenAPI 3.x. */
                              
                            
                        
                                 
                           
                                  
                                 
 

/** An object of a description, with its place; references to it are followed. */
                          
                           
                        
 

/**
 * @param source a file that was read
 * @returns the description in it
 * @throws CONTRACT_KIND_MISMATCH where it is none
 */
function descriptionOf(source        )              {
  const root = (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .rootOf */ .I5)(source.main);
  const version = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(root, 'openapi') ?? (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(root, 'swagger') ?? swaggerNumber(root);
  if (root === undefined || version === undefined || !/^(2\.0|3\.\d+)/.test(version)) {
    const found =
      version === undefined
        ? 'neither `openapi` nor `swagger` at its top'
        : `version ${JSON.stringify(version)}`;
    throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .contractError */ .h)('CONTRACT_KIND_MISMATCH', {
      message: `Expected an OpenAPI 3.x or Swagger 2.0 description in ${source.main.name}, found ${found}.`,
      remedy: 'Give the description itself, or name the right --kind.',
      location: { file: source.main.name },
    });
  }
  const references = new _model_references_js__WEBPACK_IMPORTED_MODULE_3__/* .References */ .N(source);
  const siblings = !/^(2\.0|3\.0)/.test(version);
  return {
    root,
    place: { file: source.main, pointer: '' },
    version,
    references,
    schemas: new _model_schema_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .SchemaReader */ .v(references, siblings),
  };
}

/** `swagger: 2.0` without quotes is a number in YAML. */
function swaggerNumber(root                        )                     {
  return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(root, 'swagger') === 2 ? '2.0' : undefined;
}

/** @returns the object that stands at a member, its reference followed; undefined where there is none */
function locate(
  description             ,
  parent         ,
  name        ,
)                      {
  const value = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(parent.raw, name);
  return value === undefined ? undefined : follow(description, value, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(parent.place, name));
}

/** @returns the object that a value is or refers to */
function follow(description             , value      , place       )                      {
  if (!(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value)) return undefined;
  if (!Object.hasOwn(value, '$ref')) return { raw: value, place };
  const found = description.references.follow(value, place);
  return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(found.value) ? { raw: found.value, place: found.place } : undefined;
}

/** @returns the members of an object that are objects, each with its place */
function members(
  description             ,
  parent                     ,
  name        ,
)                               {
  const found = new Map                 ();
  const holder = parent === undefined ? undefined : locate(description, parent, name);
  for (const key of Object.keys(holder?.raw ?? {})) {
    const value = holder === undefined ? undefined : locate(description, holder, key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

/** The methods that a path item may have (OpenAPI 3.2: `query`). */
const methods = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
]);

/** One operation of a path. */
                                            
                          
                         
 

/** @returns the operations of a path item by their method, in upper case */
function operationsOf(
  description             ,
  item         ,
)                                 {
  const found = new Map                   ();
  for (const method of Object.keys(item.raw)) {
    if (!methods.has(method)) continue;
    const operation = locate(description, item, method);
    if (operation !== undefined)
      found.set(method.toUpperCase(), { ...operation, method: method.toUpperCase(), item });
  }
  for (const [method, operation] of members(description, item, 'additionalOperations')) {
    found.set(method, { ...operation, method, item });
  }
  return found;
}

/** One parameter of an operation. */
                                            
                        
                      
                             
                                                                      
                           
                                         
 

/** @returns the parameters of an operation, and those of its path that it does not replace */
function parametersOf(description             , operation           )                       {
  const own = parameterList(description, operation, false);
  const shared = parameterList(description, operation.item, true).filter(
    (parameter) =>
      !own.some(({ name, in: location }) => name === parameter.name && location === parameter.in),
  );
  return [...own, ...shared];
}

function parameterList(
  description             ,
  holder         ,
  shared         ,
)                       {
  const found              = [];
  for (const [index, value] of (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .arrayAt */ .RD)(holder.raw, 'parameters').entries()) {
    const located = follow(description, value, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(holder.place, 'parameters', String(index)));
    const [name, location] = [(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(located?.raw, 'name'), (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(located?.raw, 'in')];
    if (located === undefined || name === undefined || location === undefined) continue;
    found.push({
      ...located,
      name,
      in: location,
      required: (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(located.raw, 'required') === true || location === 'path',
      shared,
      schema: parameterSchema(description, located),
    });
  }
  return found;
}

function parameterSchema(description             , parameter         )                        {
  if (description.version === '2.0') return description.schemas.use(parameter.raw, parameter.place);
  const schema = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(parameter.raw, 'schema');
  if (schema !== undefined)
    return description.schemas.use(schema, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(parameter.place, 'schema'));
  const [media] = members(description, parameter, 'content').values();
  const inner = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(media?.raw, 'schema');
  return media === undefined || inner === undefined
    ? undefined
    : description.schemas.use(inner, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(media.place, 'schema'));
}

/** A body by media type. */
                          
                                         
                                             
                        
 

/** A request body. */
                                       
                             
                                                 
 

/** @returns the request body of an operation; Swagger 2.0's parameters `in: body` and `in: formData` are one */
function bodyOf(description             , operation           )                   {
  if (description.version === '2.0') return swaggerBody(description, operation);
  const body = locate(description, operation, 'requestBody');
  if (body === undefined) return undefined;
  return {
    ...body,
    required: (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body.raw, 'required') === true,
    content: contentOf(description, body),
  };
}

/** @returns what a body, a response or a header has, by media type */
function contentOf(description             , holder         )                               {
  const found = new Map                 ();
  for (const [name, media] of members(description, holder, 'content')) {
    const use = (keyword        )                        => {
      const raw = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(media.raw, keyword);
      return raw === undefined
        ? undefined
        : description.schemas.use(raw, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(media.place, keyword));
    };
    found.set(name, { schema: use('schema'), itemSchema: use('itemSchema'), place: media.place });
  }
  return found;
}

function swaggerBody(description             , operation           )                   {
  const parameters = parametersOf(description, operation);
  const body = parameters.find((parameter) => parameter.in === 'body');
  if (body !== undefined) {
    const raw = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body.raw, 'schema') ?? true;
    const schema = description.schemas.use(raw, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(body.place, 'schema'));
    return {
      ...body,
      content: swaggerContent(description, operation, 'consumes', schema, body.place),
    };
  }
  const fields = parameters.filter((parameter) => parameter.in === 'formData');
  if (fields.length === 0) return undefined;
  const raw             = {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    required: fields.filter((field) => field.required).map((field) => field.name),
  };
  const { place } = operation;
  const schema = description.schemas.use(raw, place);
  return {
    raw,
    place,
    required: true,
    content: swaggerContent(description, operation, 'consumes', schema, place),
  };
}

function fieldSchema(field           )             {
  return Object.fromEntries(
    Object.entries(field.raw).filter(([name]) => !['in', 'name', 'required'].includes(name)),
  );
}

function swaggerContent(
  description             ,
  operation           ,
  keyword                         ,
  schema                       ,
  place       ,
)                               {
  const own = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(operation.raw, keyword) ?? (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(description.root, keyword);
  const types = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(own);
  return new Map(
    (types.length === 0 ? ['application/json'] : types).map((type) => [
      type,
      { schema, itemSchema: undefined, place },
    ]),
  );
}

/** A response. */
                                           
                                                 
                                                
 

/** A header of a response. */
                                         
                        
                             
                                         
 

/** @returns the responses of an operation by status */
function responsesOf(
  description             ,
  operation           ,
)                                {
  const found = new Map                  ();
  for (const [status, response] of members(description, operation, 'responses')) {
    if (status.startsWith('x-')) continue;
    found.set(status, {
      ...response,
      content: responseContent(description, operation, response),
      headers: headersOf(description, response),
    });
  }
  return found;
}

function responseContent(
  description             ,
  operation           ,
  response         ,
)                               {
  if (description.version !== '2.0') return contentOf(description, response);
  const raw = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(response.raw, 'schema');
  if (raw === undefined) return new Map();
  const schema = description.schemas.use(raw, (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .BW)(response.place, 'schema'));
  return swaggerContent(description, operation, 'produces', schema, response.place);
}

/** Names of headers are the same in any case (RFC 9110). */
function headersOf(description             , response         )                              {
  const found = new Map                ();
  for (const [name, header] of members(description, response, 'headers')) {
    found.set(name.toLowerCase(), {
      ...header,
      name,
      required: (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(header.raw, 'required') === true,
      schema: parameterSchema(description, header),
    });
  }
  return found;
}

/** @returns the text of `info.version` */
function versionIn(description             )         {
  return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)((0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(description.root, 'info'), 'version') ?? '';
}


/***/ }),

/***/ 89438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ stabilityFact),
/* harmony export */   OE: () => (/* binding */ deprecationFacts),
/* harmony export */   Tm: () => (/* binding */ rank),
/* harmony export */   WF: () => (/* binding */ graceFor),
/* harmony export */   aD: () => (/* binding */ sunsetOf),
/* harmony export */   eD: () => (/* binding */ newSunsetOf),
/* harmony export */   fl: () => (/* binding */ isUnstable),
/* harmony export */   nD: () => (/* binding */ stabilityOf),
/* harmony export */   qM: () => (/* binding */ sunsetIn)
/* harmony export */ });
/* unused harmony export stabilityLevels */
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14980);
/* harmony import */ var _schema_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93464);



/** The levels of `x-stability-level`, the least stable first. */
const stabilityLevels = ['draft', 'alpha', 'beta', 'stable']         ;
                                                              

/**
 * @param value what stands at `x-stability-level`
 * @returns the level; undefined where none is given; `invalid` where it is none of the known ones
 */
function stabilityOf(value                  )                                         {
  if (value === undefined || value === null || value === '') return undefined;
  return stabilityLevels.find((level) => level === value) ?? 'invalid';
}

/** @returns whether users were promised nothing */
function isUnstable(level                                )          {
  return level === 'draft' || level === 'alpha';
}

/** When it is asked, and how long what is deprecated must stay. */
                            
                     
                                                                        
                                                                                              
 

/**
 * @param lifecycle how long what is deprecated must stay
 * @param level how stable it is; what says nothing is stable, and what is not known counts as that
 * @returns the time in milliseconds; none for what was promised to nobody
 */
function graceFor({ grace }           , level                                )         {
  if (grace === undefined || isUnstable(level)) return 0;
  return level === 'beta' ? grace.betaMilliseconds : grace.stableMilliseconds;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Judges the date of a deprecation that is new, or whose date was moved.
 * @param value what stands at `x-sunset`
 * @param lifecycle when it is asked, and how long clients must have
 * @param level how stable it is
 * @returns what the date says; `past` also where it leaves clients less time than they must have
 */
function newSunsetOf(
  value                  ,
  lifecycle           ,
  level                                ,
)         {
  const grace = graceFor(lifecycle, level);
  // A date that is exactly so far away leaves the whole time.
  const earliest = lifecycle.now.getTime() + Math.max(0, grace - day);
  return sunsetOf(value, new Date(earliest));
}

/** What a sunset date says; `now` is whole days since 1970. */
                                                               

/**
 * @param value what stands at `x-sunset`: a date, or a time of RFC 3339
 * @param now when it is asked
 * @returns what it says
 */
function sunsetOf(value                  , now      )         {
  if (value === undefined || value === null || value === '') return 'missing';
  const text = typeof value === 'string' ? value : '';
  if (!/^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(text)) return 'invalid';
  const time = Date.parse(text.slice(0, 10));
  if (Number.isNaN(time)) return 'invalid';
  return time > Date.parse(now.toISOString().slice(0, 10)) ? 'future' : 'past';
}

/** @returns what stands at `x-sunset` */
function sunsetIn(object                        )                   {
  return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(object) ? (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(object, 'x-sunset') : undefined;
}

/** Reports that a property was deprecated, or is so no more. */
function deprecationFacts(visit       , id                              )       {
  const prefix = `${visit.context.direction}-property`;
  const details = { effect: 'neutral', keyword: 'deprecated' }         ;
  if (id === 'reactivated') {
    (0,_schema_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFact */ .Hf)(visit, `${prefix}-reactivated`, details);
    return;
  }
  const { sunset, stability } = visit.difference.revision;
  const { lifecycle } = visit.context;
  const level = stabilityOf(stability) ?? visit.context.stability;
  switch (newSunsetOf(sunset, lifecycle, level)) {
    case 'missing':
      (0,_schema_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFact */ .Hf)(
        visit,
        `${prefix}-deprecated${graceFor(lifecycle, level) > 0 ? '-sunset-missing' : ''}`,
        details,
      );
      break;
    case 'invalid':
      (0,_schema_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFact */ .Hf)(visit, `${prefix}-deprecated-sunset-invalid`, { ...details, to: sunset });
      break;
    case 'past':
      (0,_schema_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFact */ .Hf)(visit, `${prefix}-sunset-date-too-small`, { ...details, to: sunset });
      break;
    case 'future':
      (0,_schema_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFact */ .Hf)(visit, `${prefix}-deprecated-with-sunset`, { ...details, to: sunset });
      break;
  }
}

/** Reports that what was promised of a property is more or less than before. */
function stabilityFact(visit       , from                  , to                  )       {
  const [before, after] = [stabilityOf(from), stabilityOf(to)];
  const details = { effect: 'neutral', keyword: 'x-stability-level', from, to }         ;
  if (before === 'invalid' || after === 'invalid') {
    (0,_schema_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFact */ .Hf)(visit, 'api-invalid-stability-level', details);
    return;
  }
  const [old, fresh] = [rank(before), rank(after)];
  if (old === fresh || isUnstable(before)) return;
  (0,_schema_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFact */ .Hf)(
    visit,
    `${visit.context.direction}-property-stability-${fresh < old ? 'decreased' : 'increased'}`,
    details,
  );
}

/** What says nothing is stable. */
function rank(level                            )         {
  return stabilityLevels.indexOf(level ?? 'stable');
}


/***/ }),

/***/ 93464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hf: () => (/* binding */ reportFact),
  Qh: () => (/* binding */ reportSchema),
  Od: () => (/* binding */ scopeOf)
});

// UNUSED EXPORTS: textOf

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/json.js
var json = __webpack_require__(14980);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/source.js
var source = __webpack_require__(49715);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/model/wrapping.js
var wrapping = __webpack_require__(73998);
// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/rules/lifecycle.js
var lifecycle = __webpack_require__(89438);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/rules/property-facts.js
                                                  



/**
 * Reports a property that came, went, or became required or optional.
 * @param visit the object that has it
 * @param change what happened
 * @param name the property
 */
function propertyFact(
  visit       ,
  change                                                                               ,
  name        ,
)       {
  const found =
    visit.context.direction === 'request'
      ? inRequest(visit, change, name)
      : inResponse(visit, change, name);
  if (found === undefined) return;
  const [id, told] = found;
  const effect = visit.context.open === true ? openEffect(visit, change, told) : told;
  reportFact(visit, id, { effect, keyword: 'properties', name });
  if (id === 'new-required-request-header-property' && visit.path !== '')
    reportFact(visit, 'request-header-property-became-required', {
      effect,
      keyword: 'properties',
      name,
    });
}

/** Where any property may be written, what is no longer described may be anything, and the other way round. */
function openEffect(visit       , change        , told        )         {
  const { base, revision } = visit.difference;
  const [other, described, closed] =
    change === 'property-added'
      ? ([base, 'narrowed', 'widened']         )
      : ([revision, 'widened', 'narrowed']         );
  if (!change.startsWith('property-')) return told;
  if (told === 'narrowed' && change === 'property-added') return told;
  const rest = other.additionalProperties?.schema.constantly;
  if (other.additionalProperties === undefined || rest === true) return described;
  return rest === false ? closed : 'incomparable';
}

                                                               

function inRequest(visit       , change        , name        )        {
  const { base, revision } = visit.difference;
  const before = base.properties.get(name)?.schema;
  const after = revision.properties.get(name)?.schema;
  const parameter = visit.context.scope === 'parameter';
  const header = visit.context.location === 'header';
  switch (change) {
    case 'property-added': {
      // What a server alone sets is none of a client's business.
      if (after === undefined || after.readOnly) return undefined;
      if (!revision.required.includes(name)) {
        return [
          parameter ? 'new-optional-request-parameter-property' : 'new-optional-request-property',
          'widened',
        ];
      }
      if (parameter)
        return [
          header
            ? 'new-required-request-header-property'
            : 'new-required-request-parameter-property',
          'narrowed',
        ];
      return [
        after.defaulted === undefined
          ? 'new-required-request-property'
          : 'new-required-request-property-with-default',
        'narrowed',
      ];
    }
    case 'property-removed':
      if (
        before?.readOnly === true ||
        ((0,wrapping/* unionWrapping */.AT)(base, revision) && (0,wrapping/* movedProperties */.rv)(base, revision).includes(name))
      )
        return undefined;
      return [
        parameter ? 'request-parameter-property-removed' : 'request-property-removed',
        'withdrawn',
      ];
    case 'required-added':
      if (before === undefined || after === undefined || after.readOnly) return undefined;
      if (parameter)
        return [
          header
            ? 'request-header-property-became-required'
            : 'request-parameter-property-became-required',
          'narrowed',
        ];
      return [
        after.defaulted === undefined
          ? 'request-property-became-required'
          : 'request-property-became-required-with-default',
        'narrowed',
      ];
    default:
      if (before === undefined || after === undefined || after.readOnly) return undefined;
      return [
        parameter
          ? 'request-parameter-property-became-optional'
          : 'request-property-became-optional',
        'widened',
      ];
  }
}

function inResponse(visit       , change        , name        )        {
  const { base, revision } = visit.difference;
  const before = base.properties.get(name)?.schema;
  const after = revision.properties.get(name)?.schema;
  if (visit.context.scope === 'header') return [`response-header-${change}`, 'neutral'];
  switch (change) {
    case 'property-added': {
      const kind = revision.required.includes(name) ? 'required' : 'optional';
      return [
        `response-${kind}-${after?.writeOnly === true ? 'write-only-' : ''}property-added`,
        'narrowed',
      ];
    }
    case 'property-removed': {
      if ((0,wrapping/* unionWrapping */.AT)(base, revision) && (0,wrapping/* movedProperties */.rv)(base, revision).includes(name))
        return undefined;
      const kind = base.required.includes(name) ? 'required' : 'optional';
      const writeOnly = before?.writeOnly === true;
      return [
        `response-${kind}-${writeOnly ? 'write-only-' : ''}property-removed`,
        writeOnly ? 'neutral' : 'withdrawn',
      ];
    }
    case 'required-added':
      if (before === undefined || after === undefined) return undefined;
      return [
        `response-${after.writeOnly ? 'write-only-' : ''}property-became-required`,
        'narrowed',
      ];
    default:
      if (before === undefined || after === undefined) return undefined;
      return after.writeOnly
        ? ['response-write-only-property-became-optional', 'neutral']
        : ['response-property-became-optional', 'widened'];
  }
}

// EXTERNAL MODULE: ./node_modules/@waybill/contract/src/rules/type-facts.js
var type_facts = __webpack_require__(29194);
;// CONCATENATED MODULE: ./node_modules/@waybill/contract/src/rules/schema-facts.js
                                                                           

                                                               
                                                              
                                                 






/** Where a pair of schemas is used. */
                                
                                             
                                                  
                                    
                                                           
                           
                                                                                                        
                                  
                                                                             
                             
                                                              
                                
                                                                                       
                              
                                                                                                  
                          
                                
                                                       
                                                      
                                            
                          
 

/** A difference on the way down from the schema at the top. */
                        
                                  
                                        
                          
                        
                                                                       
                                                                                              
                                                                             
                             
 

/**
 * Reports every difference of two schemas and of their parts, each pair of parts once.
 * @param difference the two schemas, compared
 * @param context where they are used
 */
function reportSchema(difference                  , context               )       {
  const seen = new Set                  ();
  const visit = (step       )       => {
    if (!step.difference.changed || seen.has(step.difference)) return;
    seen.add(step.difference);
    for (const change of step.difference.changes) reportChange(step, change);
    for (const child of step.difference.children) {
      const { step: name, property, difference: below } = child;
      visit({
        context,
        difference: below,
        path: step.path === '' ? name : `${step.path}/${name}`,
        property: property === undefined ? undefined : { name: property, parent: step.difference },
        inverted: step.inverted !== (name === 'not' || name === 'if'),
      });
    }
  };
  visit({ context, difference, path: '', property: undefined, inverted: false });
}

/** @returns `body` at the top, `property` below it */
function scopeOf({ context, path }       )         {
  if (path === '') return context.scope;
  return context.scope === 'body' ? 'property' : `${context.scope}-property`;
}

/** What a fact of a visit says besides its id. */
                              
                          
                           
                         
                                   
                                 
                                                                                                     
                               
 

/** Reports one fact of a schema. */
function reportFact(visit       , id        , details             )       {
  const { context, difference } = visit;
  const { from, to } = details;
  const fact       = {
    id,
    effect: visit.inverted ? inverted(details.effect) : details.effect,
    direction: context.direction,
    operation: context.operation,
    base: placeOf(difference.base, details, id.endsWith('-added') || id.startsWith('new-')),
    revision: placeOf(difference.revision, details, id.endsWith('-removed')),
    subject: subjectOf(visit, details.name),
    ...(from === undefined ? {} : { from: textOf(from) }),
    ...(to === undefined ? {} : { to: textOf(to) }),
    ...(context.inclusion === undefined || details.beyondLaw === true
      ? {}
      : { inclusion: context.inclusion }),
  };
  context.report(fact);
}

function inverted(effect        )         {
  if (effect === 'narrowed') return 'widened';
  return effect === 'widened' ? 'narrowed' : effect;
}

function subjectOf({ context, path }       , name                    )         {
  const full = [path, name].filter((part) => part !== undefined && part !== '').join('/');
  return full === '' ? context.subject : `${full} of the ${context.subject}`;
}

function placeOf(schema        , { keyword, name }             , absent         )        {
  if (keyword === '' || absent) return schema.place;
  if (name !== undefined && keyword === 'properties') {
    return schema.properties.has(name) ? (0,source/* placeAt */.BW)(schema.place, keyword, name) : schema.place;
  }
  return (0,source/* placeAt */.BW)(schema.place, keyword);
}

/** @returns a value as a sentence shows it */
function textOf(value      )         {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

function reportChange(visit       , change              )       {
  const { id, keyword, effect, from, to } = change;
  const { context } = visit;
  const prefix = `${context.direction}-${scopeOf(visit)}`;
  const say = (name        )       => {
    reportFact(visit, name, { effect, keyword, from, to });
  };
  // What was promised is gone, though by the letter every value is still taken.
  const sayWithdrawn = (name        , told        )       => {
    reportFact(visit, name, { effect: told, keyword, from, to, beyondLaw: isMeant(visit) });
  };
  // Clients do not send what only the server sets: what it is binds nobody.
  if (isIgnored(visit, id)) return;
  switch (id) {
    case 'type':
      (0,type_facts/* typeFact */.j)(visit, change);
      return;
    case 'list-of-types':
      say(
        `${prefix}-list-of-types-${listNarrowed(context.direction, from, to) ? 'narrowed' : 'widened'}`,
      );
      return;
    case 'property-added':
    case 'property-removed':
    case 'required-added':
    case 'required-removed':
      propertyFact(visit, id, textOf(to ?? from ?? ''));
      return;
    case 'enum-value-removed':
      if (isListDropped(visit, from ?? null)) sayWithdrawn(enumId(visit, id), 'withdrawn');
      else say(enumId(visit, id));
      return;
    case 'became-enum':
      if (context.location === 'header' && visit.path === '')
        say('request-header-property-became-enum');
      say(enumId(visit, id));
      return;
    case 'enum-value-added':
      say(enumId(visit, id));
      return;
    case 'x-extensible-enum-value-removed':
    case 'one-of-removed':
      if (context.direction === 'request') sayWithdrawn(`${prefix}-${id}`, effect);
      else say(`${prefix}-${id}`);
      return;
    case 'wrapped-in-one-of':
      // A property that is wrapped is told by the alternatives that it got.
      if (visit.path === '') sayWithdrawn(`${prefix}-${id}`, effect);
      return;
    case 'one-of-added':
      if (visit.path === '' && (0,wrapping/* unionWrapping */.AT)(visit.difference.base, visit.difference.revision))
        return;
      if (context.direction === 'response') sayWithdrawn(`${prefix}-${id}`, effect);
      else say(`${prefix}-${id}`);
      return;
    case 'enum-value-named':
      // oasdiff tells of each value of a list that is new as a whole that it was added, but not of a body's.
      if (visit.path !== '') say(enumId(visit, 'enum-value-added'));
      return;
    case 'became-read-only':
    case 'became-not-read-only':
    case 'became-write-only':
    case 'became-not-write-only':
      if (visit.property !== undefined && context.scope === 'body') {
        const required = visit.property.parent.base.required.includes(visit.property.name);
        const name = `${context.direction}-${required ? 'required' : 'optional'}-property-${id}`;
        // What only the server set is now missed in requests; what only clients set, in answers.
        const missed =
          visit.property.parent.revision.required.includes(visit.property.name) &&
          (context.direction === 'request'
            ? id === 'became-not-read-only'
            : id === 'became-write-only');
        const told = context.direction === 'request' ? 'narrowed' : 'withdrawn';
        reportFact(visit, name, { effect: missed ? told : effect, keyword, from, to });
      }
      return;
    case 'deprecated':
    case 'reactivated':
      if (visit.path !== '' && context.scope === 'body') (0,lifecycle/* deprecationFacts */.OE)(visit, id);
      return;
    case 'stability':
      if (visit.path !== '' && context.scope === 'body') (0,lifecycle/* stabilityFact */.Cz)(visit, from, to);
      return;
    case 'default-value-added':
    case 'default-value-removed':
    case 'default-value-changed':
      if (context.scope === 'parameter' && visit.path === '') {
        if (context.required !== true)
          reportFact(visit, `${prefix}-${id}`, {
            effect: 'incomparable',
            keyword,
            from,
            to,
            beyondLaw: true,
          });
      } else say(`${prefix}-${id}`);
      return;
    default: {
      const idle = boundId(visit, id);
      if (idle !== undefined) reportFact(visit, idle, { effect: 'neutral', keyword, from, to });
      // Which schema a value is of is said beside the schemas: they may be the same, and it another one.
      else if (id === 'discriminator-property-name-changed') {
        reportFact(visit, `${prefix}-${id}`, { effect, keyword, from, to, beyondLaw: true });
      } else say(`${prefix}-${id}`);
    }
  }
}

/**
 * Whether a change is more than another way to write the same: values of `oneOf` are kinds, which readers tell apart
 * by more than the letter of the schemas, and values of `enum` have a meaning each. A contract that lists a kind or a
 * value no more does not promise what it meant, also where the text would still be taken.
 */
function isMeant({ context, inverted: turned }       )          {
  return context.open !== true && !turned && context.inclusion?.same !== true;
}

/** Whether a value that clients send was listed, and the newer schema lists none in its place. */
function isListDropped({ context, difference, inverted: turned }       , value      )          {
  const { revision } = difference;
  if (context.direction !== 'request' || context.open === true || turned) return false;
  return !revision.readOnly && revision.enumeration === undefined && !lists(revision, value, 0);
}

/** Whether a schema, or one of those that it is put together from, names a value. */
function lists(schema        , value      , depth        )          {
  const named = [...(schema.enumeration ?? []), ...(schema.extensibleEnum ?? [])];
  if (schema.constant !== undefined) named.push(schema.constant.value);
  if (named.some((known) => (0,json/* sameJson */.Vk)(known, value))) return true;
  const parts = depth > 8 ? [] : [...schema.allOf, ...schema.anyOf, ...schema.oneOf];
  return parts.some((use) => lists(use.schema, value, depth + 1));
}

/** Both happened at once: what counts in the direction is said. */
function listNarrowed(
  direction                        ,
  from                  ,
  to                  ,
)          {
  return direction === 'request' ? from !== '' : to === '';
}

function enumId(visit       , id        )         {
  const { context, difference } = visit;
  const prefix = `${context.direction}-${scopeOf(visit)}`;
  if (context.scope === 'body' && context.direction === 'request') {
    if (id === 'enum-value-removed' && visit.path !== '' && difference.revision.readOnly) {
      return 'request-read-only-property-enum-value-removed';
    }
  }
  if (context.scope === 'body' && context.direction === 'response') {
    if (visit.path === '' && id === 'enum-value-removed')
      return 'response-mediatype-enum-value-removed';
    if (visit.path !== '' && id === 'enum-value-added' && difference.revision.writeOnly) {
      return 'response-write-only-property-enum-value-added';
    }
  }
  if (context.location === 'header' && visit.path !== '' && id === 'became-enum')
    return 'request-header-property-became-enum';
  return `${prefix}-${id}`;
}

const readOnlyBounds                      = new Set([
  'exclusive-max-decreased',
  'exclusive-min-increased',
  'max-decreased',
  'max-length-decreased',
  'min-increased',
]);

/** Changes of what only the other side sets, which bind nobody here; other ones oasdiff tells all the same. */
const ignored                                                                = {
  request: new Set([
    'type',
    'list-of-types',
    'max-set',
    'min-set',
    'exclusive-max-set',
    'exclusive-min-set',
    'max-length-set',
    'min-items-increased',
    'x-extensible-enum-value-removed',
  ]),
  response: new Set([
    'max-increased',
    'min-decreased',
    'exclusive-max-increased',
    'exclusive-min-decreased',
    'max-length-increased',
    'max-length-unset',
    'min-length-decreased',
    'min-items-decreased',
  ]),
};

function isIgnored({ context, difference, path }       , id        )          {
  if (context.scope !== 'body' || path === '' || context.open === true) return false;
  const { readOnly, writeOnly } = difference.revision;
  const foreign = context.direction === 'request' ? readOnly : writeOnly;
  return foreign && ignored[context.direction].has(id);
}

/** A bound of a property that clients do not send binds nobody. */
function boundId(visit       , id        )                     {
  const { context, difference, path } = visit;
  const applies = context.scope === 'body' && context.direction === 'request' && path !== '';
  return applies && difference.revision.readOnly && readOnlyBounds.has(id)
    ? `request-read-only-property-${id}`
    : undefined;
}


/***/ }),

/***/ 29194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ becameList),
/* harmony export */   j: () => (/* binding */ typeFact)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14980);
/* harmony import */ var _model_type_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55763);
/* harmony import */ var _schema_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93464);

                                                              
                                                 



/** Reports that the types or the format of a schema are others. */
function typeFact(visit       , change              )       {
  const { keyword, from, to } = change;
  const { id, breaks } = typeRule(visit);
  const harmless = visit.context.direction === 'request' ? 'widened' : 'narrowed';
  // What is text on the wire is judged as text, which the law of JSON values does not know.
  const effect = !breaks ? harmless : change.effect === harmless ? 'incomparable' : change.effect;
  (0,_schema_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .reportFact */ .Hf)(visit, id, { effect, keyword, from, to });
}

function typeRule(visit       )                                                    {
  const { context, difference } = visit;
  const { base, revision } = difference;
  const request = context.direction === 'request';
  const prefix = `${context.direction}-${(0,_schema_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeOf */ .Od)(visit)}-type`;
  const [taker, giver] = request ? [revision, base] : [base, revision];
  const parameter = context.scope === 'parameter';
  const breaks = refused(taker, giver, { stronglyTyped: context.stronglyTyped, parameter });
  if (parameter) {
    if (visit.path !== '') return parameterProperty(prefix, taker, giver);
    return breaks && !(context.repeatable === true && becameList(base, revision))
      ? { id: `${prefix}-changed`, breaks: true }
      : { id: `${prefix}-generalized`, breaks: false };
  }
  if (breaks) {
    const wider = !request && !sameTypes(base, revision) && covered(revision, base);
    return { id: `${prefix}-${wider ? 'generalized' : 'changed'}`, breaks };
  }
  const swapped = plain(taker).length > 0 && !sameTypes(taker, giver) && !covered(taker, giver);
  const safe = request ? 'generalized' : 'specialized';
  return { id: `${prefix}-${swapped ? 'compatible' : safe}`, breaks };
}

/** How a parameter that is an object is written is not known: the two ways to read it may disagree. */
function parameterProperty(
  prefix        ,
  taker        ,
  giver        ,
)                                  {
  const [strongly, loosely] = [true, false].map((stronglyTyped) =>
    refused(taker, giver, { stronglyTyped, parameter: true }),
  );
  if (strongly !== loosely) return { id: `${prefix}-changed`, breaks: true };
  return strongly
    ? { id: `${prefix}-specialized`, breaks: true }
    : { id: `${prefix}-generalized`, breaks: false };
}

/**
 * One value that became a list of such values: where a list is written by repeating the parameter (`?id=1&id=2`), one
 * value is a list of one.
 * @returns whether every value of the older schema is an item of the newer one
 */
function becameList(base        , revision        )          {
  const items = revision.items?.schema;
  if (!sameSet(plain(revision), ['array']) || base.types.includes('array') || items === undefined)
    return false;
  // An object is written in another way than a list.
  if (base.types.includes('object')) return false;
  // What is written as text is a text, whatever it was before.
  if (!covered(items, base) && !sameSet(plain(items), ['string'])) return false;
  if (items.format !== base.format && !(0,_model_type_change_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCovers */ .a7)(plain(items), items.format, base.format))
    return false;
  const free = items.pattern === '' || items.pattern === base.pattern;
  const listed = items.enumeration === undefined || (0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .sameJson */ .Vk)(items.enumeration, base.enumeration);
  return (
    free &&
    listed &&
    Object.entries(items.bounds).every(([name, value]) =>
      Object.entries(base.bounds).some(([other, old]) => other === name && old === value),
    )
  );
}

/**
 * Whether a reader of `taker` refuses some type or format of `giver`. A parameter that may be of more types is read as
 * another one, for its text tells no type: there oasdiff does not ask whether one list of types holds the other.
 */
function refused(
  taker        ,
  giver        ,
  { stronglyTyped, parameter }                                                                  ,
)          {
  const [to, from] = [plain(taker), plain(giver)];
  let differs = !sameTypes(taker, giver);
  if (!parameter) {
    if (covered(taker, giver)) differs = false;
    if (differs && to.length === 0) return false;
  }
  const format = taker.format !== giver.format && !(0,_model_type_change_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCovers */ .a7)(to, taker.format, giver.format);
  if (!differs) return format;
  const added = to.filter((type) => !from.includes(type));
  const removed = from.filter((type) => !to.includes(type));
  const subtype =
    added.length === 1 && removed.length === 1 && added[0] === 'number' && removed[0] === 'integer';
  const text =
    !stronglyTyped && (added.length === 0 || (added.length === 1 && added[0] === 'string'));
  return format || !(subtype || text);
}

function plain(schema        )                    {
  return schema.types.length > 1 ? schema.types.filter((type) => type !== 'null') : schema.types;
}

function sameTypes(left        , right        )          {
  return sameSet(plain(left), plain(right));
}

function sameSet(one                   , other                   )          {
  return one.length === other.length && one.every((type) => other.includes(type));
}

function covered(taker        , giver        )          {
  return (
    plain(taker).length > 0 && plain(giver).length > 0 && (0,_model_type_change_js__WEBPACK_IMPORTED_MODULE_1__/* .coveredBy */ .UJ)(plain(giver), plain(taker))
  );
}


/***/ }),

/***/ 63061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isCatalogName),
/* harmony export */   b: () => (/* binding */ formatOf)
/* harmony export */ });
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58559);
                                                           


const extensions                                                = {
  arb: 'arb',
  strings: 'apple-strings',
  stringsdict: 'stringsdict',
  xcstrings: 'xcstrings',
  po: 'gettext',
  pot: 'gettext',
  xml: 'android',
};

/**
 * @param name the file
 * @returns whether the name alone says that it is a string catalog: JSON may be anything
 */
function isCatalogName(name        )          {
  const extension = extensionOf(name);
  return extension === 'xml'
    ? /(?:^|\/)values[^/]*\/[^/]+$/.test(name.replaceAll('\\', '/'))
    : Object.hasOwn(extensions, extension);
}

/**
 * Tells the format of a catalog by its name, and of JSON by its content.
 * @param name the file
 * @param texts its content, and that of the same catalog in other locales: one locale's texts may show nothing
 * @returns the format; i18next for JSON without any placeholder, which is the same in all
 * @throws CONTRACT_CATALOG_FORMAT_UNKNOWN
 */
function formatOf(name        , texts                   )                      {
  const extension = extensionOf(name);
  if (extension === 'json') return jsonFormat(texts);
  const format = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
  if (format !== undefined) return format;
  throw (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .contractError */ .h)('CONTRACT_CATALOG_FORMAT_UNKNOWN', {
    message: `Expected a string catalog (.json, .arb, .strings, .stringsdict, .xcstrings, .xml, .po, .pot), found ${name}.`,
    remedy: 'Name its format in the settings, or leave the file out of the pattern.',
    location: { file: name },
  });
}

function jsonFormat(texts                   )                      {
  if (texts.some((text) => /\{\{|\$t\(/.test(text))) return 'i18next';
  const icu = /\{\s*[\w.-]+\s*(?:\}|,\s*(?:plural|select|selectordinal|number|date|time)\b)/;
  return texts.some((text) => icu.test(text)) ? 'icu' : 'i18next';
}

function extensionOf(name        )         {
  return /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}


/***/ })

};
})
