/** Two schemas, the older one first, as JSON. */
export type CheckCase = readonly [base: string, revision: string];

const pet = '{"type":"object","properties":{"kind":{"type":"string"}}}';
const sized = '{"type":"object","properties":{"size":{"type":"integer"}}}';

/**
 * By the end of a check's id: two schemas that give it, at whichever place the beginning of the id names.
 */
export const schemaChecks: Readonly<Record<string, CheckCase>> = {
  'all-of-added': [
    '{"allOf":[{"type":"string"}]}',
    '{"allOf":[{"type":"string"},{"maxLength":3}]}',
  ],
  'all-of-removed': [
    '{"allOf":[{"type":"string"},{"maxLength":3}]}',
    '{"allOf":[{"type":"string"}]}',
  ],
  'all-of-added-annotation-only': [
    '{"allOf":[{"type":"string"}]}',
    '{"allOf":[{"type":"string"},{"description":"a name"}]}',
  ],
  'all-of-removed-annotation-only': [
    '{"allOf":[{"type":"string"},{"description":"a name"}]}',
    '{"allOf":[{"type":"string"}]}',
  ],
  'any-of-added': [`{"anyOf":[${pet}]}`, `{"anyOf":[${pet},${sized}]}`],
  'any-of-removed': [`{"anyOf":[${pet},${sized}]}`, `{"anyOf":[${pet}]}`],
  'one-of-added': [`{"oneOf":[${pet}]}`, `{"oneOf":[${pet},${sized}]}`],
  'one-of-removed': [`{"oneOf":[${pet},${sized}]}`, `{"oneOf":[${pet}]}`],
  'wrapped-in-one-of': [pet, `{"oneOf":[${pet},${sized}]}`],
  'became-enum': ['{"type":"string"}', '{"type":"string","enum":["a"]}'],
  'enum-value-added': ['{"type":"string","enum":["a"]}', '{"type":"string","enum":["a","b"]}'],
  'enum-value-removed': ['{"type":"string","enum":["a","b"]}', '{"type":"string","enum":["a"]}'],
  'x-extensible-enum-value-removed': [
    '{"type":"string","x-extensible-enum":["a","b"]}',
    '{"type":"string","x-extensible-enum":["a"]}',
  ],
  'became-nullable': ['{"type":"string"}', '{"type":"string","nullable":true}'],
  'became-not-nullable': ['{"type":"string","nullable":true}', '{"type":"string"}'],
  'const-added': ['{"type":"string"}', '{"type":"string","const":"a"}'],
  'const-changed': ['{"type":"string","const":"a"}', '{"type":"string","const":"b"}'],
  'const-removed': ['{"type":"string","const":"a"}', '{"type":"string"}'],
  'contains-added': ['{"type":"array"}', '{"type":"array","contains":{"const":1}}'],
  'contains-removed': ['{"type":"array","contains":{"const":1}}', '{"type":"array"}'],
  'content-encoding-changed': ['{"contentEncoding":"base64"}', '{"contentEncoding":"base16"}'],
  'content-media-type-changed': [
    '{"contentMediaType":"text/csv"}',
    '{"contentMediaType":"text/xml"}',
  ],
  'content-schema-added': [
    '{"type":"string"}',
    '{"type":"string","contentSchema":{"type":"object"}}',
  ],
  'content-schema-removed': [
    '{"type":"string","contentSchema":{"type":"object"}}',
    '{"type":"string"}',
  ],
  'default-value-added': ['{"type":"string"}', '{"type":"string","default":"a"}'],
  'default-value-changed': ['{"type":"string","default":"a"}', '{"type":"string","default":"b"}'],
  'default-value-removed': ['{"type":"string","default":"a"}', '{"type":"string"}'],
  'dependent-required-added': [
    '{"type":"object"}',
    '{"type":"object","dependentRequired":{"a":["b"]}}',
  ],
  'dependent-required-changed': [
    '{"type":"object","dependentRequired":{"a":["b"]}}',
    '{"type":"object","dependentRequired":{"a":["c"]}}',
  ],
  'dependent-required-removed': [
    '{"type":"object","dependentRequired":{"a":["b"]}}',
    '{"type":"object"}',
  ],
  'dependent-schema-added': [
    '{"type":"object"}',
    '{"type":"object","dependentSchemas":{"a":{"required":["b"]}}}',
  ],
  'dependent-schema-removed': [
    '{"type":"object","dependentSchemas":{"a":{"required":["b"]}}}',
    '{"type":"object"}',
  ],
  'discriminator-added': [pet, pet.replace('{', '{"discriminator":{"propertyName":"kind"},')],
  'discriminator-removed': [pet.replace('{', '{"discriminator":{"propertyName":"kind"},'), pet],
  'discriminator-property-name-changed': [
    '{"discriminator":{"propertyName":"kind"}}',
    '{"discriminator":{"propertyName":"sort"}}',
  ],
  'discriminator-mapping-added': [
    '{"discriminator":{"propertyName":"kind","mapping":{"a":"A"}}}',
    '{"discriminator":{"propertyName":"kind","mapping":{"a":"A","b":"B"}}}',
  ],
  'discriminator-mapping-changed': [
    '{"discriminator":{"propertyName":"kind","mapping":{"a":"A"}}}',
    '{"discriminator":{"propertyName":"kind","mapping":{"a":"B"}}}',
  ],
  'discriminator-mapping-deleted': [
    '{"discriminator":{"propertyName":"kind","mapping":{"a":"A","b":"B"}}}',
    '{"discriminator":{"propertyName":"kind","mapping":{"a":"A"}}}',
  ],
  'if-added': ['{"type":"object"}', '{"type":"object","if":{"required":["a"]}}'],
  'if-removed': ['{"type":"object","if":{"required":["a"]}}', '{"type":"object"}'],
  'then-added': ['{"type":"object"}', '{"type":"object","then":{"required":["a"]}}'],
  'then-removed': ['{"type":"object","then":{"required":["a"]}}', '{"type":"object"}'],
  'else-added': ['{"type":"object"}', '{"type":"object","else":{"required":["a"]}}'],
  'else-removed': ['{"type":"object","else":{"required":["a"]}}', '{"type":"object"}'],
  'list-of-types-narrowed': [
    '{"oneOf":[{"type":"string"},{"type":"integer"}]}',
    '{"oneOf":[{"type":"string"}]}',
  ],
  'list-of-types-widened': [
    '{"oneOf":[{"type":"string"}]}',
    '{"oneOf":[{"type":"string"},{"type":"integer"}]}',
  ],
  'max-contains-decreased': ['{"contains":{},"maxContains":3}', '{"contains":{},"maxContains":2}'],
  'max-contains-increased': ['{"contains":{},"maxContains":2}', '{"contains":{},"maxContains":3}'],
  'min-contains-decreased': ['{"contains":{},"minContains":3}', '{"contains":{},"minContains":2}'],
  'min-contains-increased': ['{"contains":{},"minContains":2}', '{"contains":{},"minContains":3}'],
  'max-decreased': ['{"type":"integer","maximum":3}', '{"type":"integer","maximum":2}'],
  'max-increased': ['{"type":"integer","maximum":2}', '{"type":"integer","maximum":3}'],
  'max-set': ['{"type":"integer"}', '{"type":"integer","maximum":3}'],
  'min-decreased': ['{"type":"integer","minimum":3}', '{"type":"integer","minimum":2}'],
  'min-increased': ['{"type":"integer","minimum":2}', '{"type":"integer","minimum":3}'],
  'min-set': ['{"type":"integer"}', '{"type":"integer","minimum":3}'],
  'exclusive-max-decreased': [
    '{"type":"integer","exclusiveMaximum":3}',
    '{"type":"integer","exclusiveMaximum":2}',
  ],
  'exclusive-max-increased': [
    '{"type":"integer","exclusiveMaximum":2}',
    '{"type":"integer","exclusiveMaximum":3}',
  ],
  'exclusive-max-set': ['{"type":"integer"}', '{"type":"integer","exclusiveMaximum":3}'],
  'exclusive-min-decreased': [
    '{"type":"integer","exclusiveMinimum":3}',
    '{"type":"integer","exclusiveMinimum":2}',
  ],
  'exclusive-min-increased': [
    '{"type":"integer","exclusiveMinimum":2}',
    '{"type":"integer","exclusiveMinimum":3}',
  ],
  'exclusive-min-set': ['{"type":"integer"}', '{"type":"integer","exclusiveMinimum":3}'],
  'max-length-decreased': ['{"type":"string","maxLength":3}', '{"type":"string","maxLength":2}'],
  'max-length-increased': ['{"type":"string","maxLength":2}', '{"type":"string","maxLength":3}'],
  'max-length-set': ['{"type":"string"}', '{"type":"string","maxLength":3}'],
  'max-length-unset': ['{"type":"string","maxLength":3}', '{"type":"string"}'],
  'min-length-decreased': ['{"type":"string","minLength":3}', '{"type":"string","minLength":2}'],
  'min-length-increased': ['{"type":"string","minLength":2}', '{"type":"string","minLength":3}'],
  'max-items-decreased': ['{"type":"array","maxItems":3}', '{"type":"array","maxItems":2}'],
  'max-items-increased': ['{"type":"array","maxItems":2}', '{"type":"array","maxItems":3}'],
  'min-items-decreased': ['{"type":"array","minItems":3}', '{"type":"array","minItems":2}'],
  'min-items-increased': ['{"type":"array","minItems":2}', '{"type":"array","minItems":3}'],
  'min-items-set': ['{"type":"array"}', '{"type":"array","minItems":2}'],
  'min-items-unset': ['{"type":"array","minItems":2}', '{"type":"array"}'],
  'pattern-added': ['{"type":"string"}', '{"type":"string","pattern":"^a"}'],
  'pattern-changed': ['{"type":"string","pattern":"^a"}', '{"type":"string","pattern":"^b"}'],
  'pattern-generalized': ['{"type":"string","pattern":"^a"}', '{"type":"string","pattern":".*"}'],
  'pattern-removed': ['{"type":"string","pattern":"^a"}', '{"type":"string"}'],
  'pattern-property-added': [
    '{"type":"object"}',
    '{"type":"object","patternProperties":{"^a":{"type":"string"}}}',
  ],
  'pattern-property-removed': [
    '{"type":"object","patternProperties":{"^a":{"type":"string"}}}',
    '{"type":"object"}',
  ],
  'prefix-items-added': [
    '{"type":"array","prefixItems":[{"type":"string"}]}',
    '{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}]}',
  ],
  'prefix-items-removed': [
    '{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}]}',
    '{"type":"array","prefixItems":[{"type":"string"}]}',
  ],
  'property-names-added': [
    '{"type":"object"}',
    '{"type":"object","propertyNames":{"maxLength":3}}',
  ],
  'property-names-removed': [
    '{"type":"object","propertyNames":{"maxLength":3}}',
    '{"type":"object"}',
  ],
  'type-changed': ['{"type":"string"}', '{"type":"object"}'],
  'type-generalized': ['{"type":"integer"}', '{"type":"number"}'],
  'type-specialized': ['{"type":"number"}', '{"type":"integer"}'],
  'unevaluated-items-added': [
    '{"type":"array"}',
    '{"type":"array","unevaluatedItems":{"type":"string"}}',
  ],
  'unevaluated-items-removed': [
    '{"type":"array","unevaluatedItems":{"type":"string"}}',
    '{"type":"array"}',
  ],
  'unevaluated-properties-added': [
    '{"type":"object"}',
    '{"type":"object","unevaluatedProperties":{"type":"string"}}',
  ],
  'unevaluated-properties-removed': [
    '{"type":"object","unevaluatedProperties":{"type":"string"}}',
    '{"type":"object"}',
  ],
  deprecated: ['{"type":"string"}', '{"type":"string","deprecated":true}'],
  reactivated: ['{"type":"string","deprecated":true}', '{"type":"string"}'],
  'deprecated-with-sunset': [
    '{"type":"string"}',
    '{"type":"string","deprecated":true,"x-sunset":"2099-01-01"}',
  ],
  'deprecated-sunset-invalid': [
    '{"type":"string"}',
    '{"type":"string","deprecated":true,"x-sunset":"soon"}',
  ],
  'deprecated-sunset-missing': ['{"type":"string"}', '{"type":"string","deprecated":true}'],
  'sunset-date-too-small': [
    '{"type":"string"}',
    '{"type":"string","deprecated":true,"x-sunset":"2020-01-01"}',
  ],
  'stability-decreased': ['{"x-stability-level":"stable"}', '{"x-stability-level":"beta"}'],
  'stability-increased': ['{"x-stability-level":"beta"}', '{"x-stability-level":"stable"}'],
};
