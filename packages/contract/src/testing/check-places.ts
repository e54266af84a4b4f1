/** Where a description has a schema that checks speak of: the beginnings of their ids, the longest first. */
export const schemaPlaces = [
  'request-parameter-property',
  'request-parameter',
  'request-property',
  'request-body',
  'response-property',
  'response-body',
  'response-header',
] as const;
export type SchemaPlace = (typeof schemaPlaces)[number];

/** @returns a description with a schema, both as JSON */
export function describedSchema(place: SchemaPlace, schema: string): string {
  const object = `{"type":"object","properties":{"part":${schema}}}`;
  switch (place) {
    case 'request-parameter':
      return posted(`"parameters":[{"name":"q","in":"query","schema":${schema}}],`);
    case 'request-parameter-property':
      return posted(`"parameters":[{"name":"q","in":"query","schema":${object}}],`);
    case 'request-body':
      return posted(`"requestBody":{"content":${json(schema)}},`);
    case 'request-property':
      return posted(`"requestBody":{"content":${json(object)}},`);
    case 'response-body':
      return posted('', `"content":${json(schema)},`);
    case 'response-property':
      return posted('', `"content":${json(object)},`);
    case 'response-header':
      return posted('', `"headers":{"X-Count":{"schema":${schema}}},`);
  }
}

/** @returns the content of a body in JSON */
export function json(schema: string): string {
  return `{"application/json":{"schema":${schema}}}`;
}

/** @returns a description of one operation, from members of it and of its response */
export function posted(operation: string, response = ''): string {
  return api(`"post":{${operation}"responses":{"200":{${response}"description":"ok"}}}`);
}

/** @returns a description of one path; `more` stands beside its paths */
export function api(item: string, more = '', version = '1.0.0'): string {
  return `{"openapi":"3.1.0","info":{"title":"the API","version":"${version}"},${more}"paths":{"/things":{${item}}}}`;
}

export const string = '{"type":"string"}';
