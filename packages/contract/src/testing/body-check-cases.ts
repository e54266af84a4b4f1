import { api, describedSchema, json, posted, string, type SchemaPlace } from './check-places.ts';
import type { CheckCase } from './schema-check-cases.ts';

const body = (fields: string): string => posted(`"requestBody":{${fields}},`);
const text = json('{"type":"string"}');
const answer = (fields: string): string => posted('', fields);
const object = (property: string, required: string, request: boolean): string =>
  describedSchema(
    request ? 'request-body' : 'response-body',
    `{"type":"object","properties":{${property === '' ? '' : `"part":${property}`}},"required":[${required}]}`,
  );
const marked = (mark: string): string => `{"type":"string","${mark}":true}`;

const integer = '{"type":"integer"}';
const part = (schema: string): string => `{"type":"object","properties":{"part":${schema}}}`;
const placed = (place: SchemaPlace, base: string, revision: string): CheckCase => [
  describedSchema(place, base),
  describedSchema(place, revision),
];
const plainBody = (schema: string): string => body(`"content":{"text/plain":{"schema":${schema}}}`);
const plainAnswer = (schema: string): string =>
  answer(`"content":{"text/plain":{"schema":${schema}}},`);
const status = (...names: string[]): string =>
  api(`"get":{"responses":{${names.map((name) => `${name}:{"description":"ok"}`).join(',')}}}`);
const header = (schema: string): string =>
  posted(`"parameters":[{"name":"q","in":"header","schema":${schema}}],`);
const onlyServer = (base: string, revision: string): CheckCase =>
  placed('request-property', `{"readOnly":true,${base}}`, `{"readOnly":true,${revision}}`);

/** By the id of a check that is about no keyword of a schema, but a body or a property: two descriptions that give it. */
export const bodyChecks: Readonly<Record<string, CheckCase>> = {
  'request-body-added-optional': [posted(''), body(`"content":${text}`)],
  'request-body-added-required': [posted(''), body(`"required":true,"content":${text}`)],
  'request-body-removed': [body(`"content":${text}`), posted('')],
  'request-body-became-required': [
    body(`"content":${text}`),
    body(`"required":true,"content":${text}`),
  ],
  'request-body-became-optional': [
    body(`"required":true,"content":${text}`),
    body(`"content":${text}`),
  ],
  'request-body-media-type-added': [
    body('"content":{"text/csv":{}}'),
    body('"content":{"text/csv":{},"text/xml":{}}'),
  ],
  'request-body-media-type-removed': [
    body('"content":{"text/csv":{},"text/xml":{}}'),
    body('"content":{"text/csv":{}}'),
  ],
  'request-body-media-type-schema-added': [
    body('"content":{"application/json":{}}'),
    body(`"content":${text}`),
  ],
  'request-body-media-type-schema-removed': [
    body(`"content":${text}`),
    body('"content":{"application/json":{}}'),
  ],
  'response-body-media-type-schema-added': [
    answer('"content":{"application/json":{}},'),
    answer(`"content":${text},`),
  ],
  'response-body-media-type-schema-removed': [
    answer(`"content":${text},`),
    answer('"content":{"application/json":{}},'),
  ],
  'response-media-type-added': [
    answer('"content":{"text/csv":{}},'),
    answer('"content":{"text/csv":{},"text/xml":{}},'),
  ],
  'response-media-type-removed': [
    answer('"content":{"text/csv":{},"text/xml":{}},'),
    answer('"content":{"text/csv":{}},'),
  ],
  'response-media-type-name-specialized': [
    answer('"content":{"application/json":{}},'),
    answer('"content":{"application/problem+json":{}},'),
  ],
  'response-media-type-name-generalized': [
    answer('"content":{"application/problem+json":{}},'),
    answer('"content":{"application/json":{}},'),
  ],
  'response-mediatype-enum-value-removed': [
    describedSchema('response-body', '{"enum":["a","b"]}'),
    describedSchema('response-body', '{"enum":["a"]}'),
  ],
  'response-header-added': [answer(''), answer('"headers":{"X-A":{}},')],
  'optional-response-header-removed': [answer('"headers":{"X-A":{}},'), answer('')],
  'required-response-header-removed': [answer('"headers":{"X-A":{"required":true}},'), answer('')],
  'response-header-became-optional': [
    answer('"headers":{"X-A":{"required":true}},'),
    answer('"headers":{"X-A":{}},'),
  ],
  'new-optional-request-property': [object('', '', true), object(string, '', true)],
  'new-required-request-property': [object('', '', true), object(string, '"part"', true)],
  'new-required-request-property-with-default': [
    object('', '', true),
    object('{"default":"a"}', '"part"', true),
  ],
  'request-property-removed': [object(string, '', true), object('', '', true)],
  'request-property-became-required': [object(string, '', true), object(string, '"part"', true)],
  'request-property-became-required-with-default': [
    object('{"default":"a"}', '', true),
    object('{"default":"a"}', '"part"', true),
  ],
  'request-property-became-optional': [object(string, '"part"', true), object(string, '', true)],
  'response-optional-property-added': [object('', '', false), object(string, '', false)],
  'response-optional-property-removed': [object(string, '', false), object('', '', false)],
  'response-required-property-added': [object('', '', false), object(string, '"part"', false)],
  'response-required-property-removed': [object(string, '"part"', false), object('', '', false)],
  'response-property-became-required': [object(string, '', false), object(string, '"part"', false)],
  'response-property-became-optional': [object(string, '"part"', false), object(string, '', false)],
  'response-optional-write-only-property-added': [
    object('', '', false),
    object(marked('writeOnly'), '', false),
  ],
  'response-optional-write-only-property-removed': [
    object(marked('writeOnly'), '', false),
    object('', '', false),
  ],
  'response-required-write-only-property-added': [
    object('', '', false),
    object(marked('writeOnly'), '"part"', false),
  ],
  'response-required-write-only-property-removed': [
    object(marked('writeOnly'), '"part"', false),
    object('', '', false),
  ],
  'response-write-only-property-became-optional': [
    object(marked('writeOnly'), '"part"', false),
    object(marked('writeOnly'), '', false),
  ],
  'response-write-only-property-became-required': [
    object(marked('writeOnly'), '', false),
    object(marked('writeOnly'), '"part"', false),
  ],
  'request-parameter-property-type-changed': placed('request-parameter-property', integer, string),
  'response-header-type-changed': placed('response-header', integer, '{"type":"boolean"}'),
  'response-header-type-compatible': placed('response-header', string, integer),
  'request-body-type-compatible': [plainBody(integer), plainBody(string)],
  'request-property-type-compatible': [plainBody(part(integer)), plainBody(part(string))],
  'response-body-type-compatible': [plainAnswer(string), plainAnswer(integer)],
  'response-property-type-compatible': [plainAnswer(part(string)), plainAnswer(part(integer))],
  'response-success-status-added': [status('"200"'), status('"200"', '"201"')],
  'response-success-status-removed': [status('"200"', '"201"'), status('"200"')],
  'response-non-success-status-added': [status('"200"'), status('"200"', '"404"')],
  'response-non-success-status-removed': [status('"200"', '"404"'), status('"200"')],
  'response-media-type-name-changed': [
    answer('"content":{"application/json;v=1":{}},'),
    answer('"content":{"application/json;v=2":{}},'),
  ],
  'new-required-request-header-property': [
    header('{"type":"object"}'),
    header(`{"type":"object","required":["part"],"properties":{"part":${string}}}`),
  ],
  'request-header-property-became-required': [
    header(part(string)),
    header(`{"type":"object","required":["part"],"properties":{"part":${string}}}`),
  ],
  'request-header-property-became-enum': [header(string), header('{"type":"string","enum":["a"]}')],
  'request-read-only-property-enum-value-removed': onlyServer('"enum":["a","b"]', '"enum":["a"]'),
  'request-read-only-property-exclusive-max-decreased': onlyServer(
    '"exclusiveMaximum":3',
    '"exclusiveMaximum":2',
  ),
  'request-read-only-property-exclusive-min-increased': onlyServer(
    '"exclusiveMinimum":2',
    '"exclusiveMinimum":3',
  ),
  'request-read-only-property-max-decreased': onlyServer('"maximum":3', '"maximum":2'),
  'request-read-only-property-max-length-decreased': onlyServer('"maxLength":3', '"maxLength":2'),
  'request-read-only-property-min-increased': onlyServer('"minimum":2', '"minimum":3'),
  'response-write-only-property-enum-value-added': placed(
    'response-property',
    '{"writeOnly":true,"enum":["a"]}',
    '{"writeOnly":true,"enum":["a","b"]}',
  ),
  ...marks(true),
  ...marks(false),
};

/** What `readOnly` and `writeOnly` become, by property that is required or not. */
function marks(request: boolean): Record<string, CheckCase> {
  const found: Record<string, CheckCase> = {};
  for (const kind of ['optional', 'required']) {
    const required = kind === 'required' ? '"part"' : '';
    for (const [keyword, name] of [
      ['readOnly', 'read-only'],
      ['writeOnly', 'write-only'],
    ] as const) {
      const pair = [
        object(string, required, request),
        object(marked(keyword), required, request),
      ] as const;
      const prefix = `${request ? 'request' : 'response'}-${kind}-property-became`;
      found[`${prefix}-${name}`] = pair;
      found[`${prefix}-not-${name}`] = [pair[1], pair[0]];
    }
  }
  return found;
}
