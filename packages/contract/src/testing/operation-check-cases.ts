import { api, posted, string } from './check-places.ts';
import type { CheckCase } from './schema-check-cases.ts';

const get = '"get":{"responses":{"200":{"description":"ok"}}}';
const old = (fields: string): string => `"get":{${fields}"responses":{"200":{"description":"ok"}}}`;
const sunset = (date: string): string => `"deprecated":true,"x-sunset":"${date}",`;
const parameter = (fields: string): string =>
  posted(`"parameters":[{"name":"q","schema":{"type":"string"},${fields}}],`);
const gone = '"head":{"responses":{"200":{"description":"ok"}}}';
const query = '"in":"query"';
const scheme = (fields: string): string =>
  api(get, `"components":{"securitySchemes":{"login":{${fields}}}},`);
const flow = (fields: string): string =>
  scheme(`"type":"oauth2","flows":{"clientCredentials":{${fields}}}`);

const nothing = '{"openapi":"3.1.0","info":{"title":"the API","version":"1.0.0"},"paths":{}}';

/** By the id of a check that is about no keyword of a schema, but an endpoint or a parameter: two descriptions that give it. */
export const operationChecks: Readonly<Record<string, CheckCase>> = {
  'endpoint-added': [api(get), api(`${get},${gone}`)],
  'endpoint-deprecated': [api(get), api(old('"deprecated":true,'))],
  'endpoint-deprecated-with-sunset': [api(get), api(old(sunset('2099-01-01')))],
  'endpoint-reactivated': [api(old('"deprecated":true,')), api(get)],
  'api-removed-without-deprecation': [api(`${get},${gone}`), api(gone)],
  'api-removed-with-deprecation': [api(`${old('"deprecated":true,')},${gone}`), api(gone)],
  'api-removed-before-sunset': [api(`${old(sunset('2099-01-01'))},${gone}`), api(gone)],
  'api-deprecated-sunset-missing': [api(get), api(old('"deprecated":true,'))],
  'api-deprecated-sunset-parse': [api(get), api(old(sunset('soon')))],
  'api-sunset-date-too-small': [api(get), api(old(sunset('2020-01-01')))],
  'api-path-sunset-parse': [api(old(sunset('2099-01-01'))), api(old(sunset('soon')))],
  'api-sunset-date-changed-too-small': [
    api(old(sunset('2099-01-01'))),
    api(old(sunset('2020-01-01'))),
  ],
  'sunset-deleted': [api(old(sunset('2099-01-01'))), api(old('"deprecated":true,'))],
  'api-invalid-stability-level': [api(get), api(old('"x-stability-level":"ok",'))],
  'api-stability-decreased': [api(get), api(old('"x-stability-level":"beta",'))],
  'api-stability-increased': [api(old('"x-stability-level":"beta",')), api(get)],
  'api-operation-id-added': [api(get), api(old('"operationId":"a",'))],
  'api-operation-id-removed': [api(old('"operationId":"a",')), api(old('"operationId":"b",'))],
  'api-tag-added': [api(get), api(old('"tags":["a"],'))],
  'api-tag-removed': [api(old('"tags":["a"],')), api(get)],
  'api-schema-removed': [api(get, `"components":{"schemas":{"A":${string}}},`), api(get)],
  'api-version-not-bumped': [api(`${get},${gone}`), api(gone)],
  'api-major-version-not-bumped': [api(`${get},${gone}`), api(gone, '', '1.1.0')],
  'api-version-decreased': [api(`${get},${gone}`), api(gone, '', '0.9.0')],
  'api-security-added': [api(get), api(old('"security":[{"login":[]}],'))],
  'api-security-removed': [api(old('"security":[{"login":[]}],')), api(get)],
  'api-security-scope-added': [
    api(old('"security":[{"login":[]}],')),
    api(old('"security":[{"login":["read"]}],')),
  ],
  'api-security-scope-removed': [
    api(old('"security":[{"login":["read"]}],')),
    api(old('"security":[{"login":[]}],')),
  ],
  'api-global-security-added': [api(get), api(get, '"security":[{"login":[]}],')],
  'api-global-security-removed': [api(get, '"security":[{"login":[]}],'), api(get)],
  'api-global-security-scope-added': [
    api(get, '"security":[{"login":[]}],'),
    api(get, '"security":[{"login":["read"]}],'),
  ],
  'api-global-security-scope-removed': [
    api(get, '"security":[{"login":["read"]}],'),
    api(get, '"security":[{"login":[]}],'),
  ],
  'api-security-component-added': [api(get), scheme('"type":"http"')],
  'api-security-component-removed': [scheme('"type":"http"'), api(get)],
  'api-security-component-type-changed': [scheme('"type":"http"'), scheme('"type":"apiKey"')],
  'api-security-component-oauth-scope-added': [flow('"scopes":{}'), flow('"scopes":{"a":"A"}')],
  'api-security-component-oauth-scope-changed': [
    flow('"scopes":{"a":"A"}'),
    flow('"scopes":{"a":"B"}'),
  ],
  'api-security-component-oauth-scope-removed': [flow('"scopes":{"a":"A"}'), flow('"scopes":{}')],
  'api-security-component-oauth-token-url-changed': [
    flow('"tokenUrl":"/a"'),
    flow('"tokenUrl":"/b"'),
  ],
  'api-security-component-oauth-url-changed': [
    flow('"authorizationUrl":"/a"'),
    flow('"authorizationUrl":"/b"'),
  ],
  'new-optional-request-parameter': [posted(''), parameter(query)],
  'new-required-request-parameter': [posted(''), parameter(`${query},"required":true`)],
  'new-request-path-parameter': [posted(''), parameter('"in":"path"')],
  'new-optional-request-default-parameter-to-existing-path': [
    api(get),
    api(`"parameters":[{"name":"q",${query}}],${get}`),
  ],
  'new-required-request-default-parameter-to-existing-path': [
    api(get),
    api(`"parameters":[{"name":"q","required":true,${query}}],${get}`),
  ],
  'request-parameter-removed': [parameter(query), posted('')],
  'request-parameter-removed-with-deprecation': [
    parameter(`${query},"deprecated":true`),
    posted(''),
  ],
  'request-parameter-removed-before-sunset': [
    parameter(`${sunset('2099-01-01')}${query}`),
    posted(''),
  ],
  'request-parameter-became-required': [parameter(query), parameter(`${query},"required":true`)],
  'request-parameter-became-optional': [parameter(`${query},"required":true`), parameter(query)],
  'request-parameter-deprecated': [parameter(query), parameter(`${query},"deprecated":true`)],
  'request-parameter-reactivated': [parameter(`${query},"deprecated":true`), parameter(query)],
  'request-parameter-deprecated-sunset-missing': [
    parameter(query),
    parameter(`${query},"deprecated":true`),
  ],
  'request-parameter-sunset-parse': [parameter(query), parameter(`${sunset('soon')}${query}`)],
  'request-parameter-sunset-date-too-small': [
    parameter(query),
    parameter(`${sunset('2020-01-01')}${query}`),
  ],
  'request-parameter-sunset-date-changed-too-small': [
    parameter(`${sunset('2099-01-01')}${query}`),
    parameter(`${sunset('2020-01-01')}${query}`),
  ],
  'request-parameter-sunset-deleted': [
    parameter(`${sunset('2099-01-01')}${query}`),
    parameter(`"deprecated":true,${query}`),
  ],
  'webhook-added': [api(get), api(get, `"webhooks":{"told":{${get}}},`)],
  'webhook-removed': [api(get, `"webhooks":{"told":{${get}}},`), api(get)],
  'api-path-removed-without-deprecation': [api(get), nothing],
  'api-path-removed-with-deprecation': [api(old('"deprecated":true,')), nothing],
  'api-path-removed-before-sunset': [api(old(sunset('2099-01-01'))), nothing],
};
