import { contractError } from '../error-codes.ts';
import {
  arrayAt,
  isObject,
  member,
  objectAt,
  textAt,
  textsOf,
  type Json,
  type JsonObject,
} from '../model/json.ts';
import type { SchemaUse } from '../model/schema.ts';
import { SchemaReader } from '../model/schema-reader.ts';
import { References } from '../model/references.ts';
import { placeAt, rootOf, type Place, type Source } from '../model/source.ts';

/** A description of an HTTP API: Swagger 2.0 or OpenAPI 3.x. */
export interface Description {
  readonly root: JsonObject;
  readonly place: Place;
  /** `2.0`, `3.0.3`, `3.1.0`. */
  readonly version: string;
  readonly references: References;
  readonly schemas: SchemaReader;
}

/** An object of a description, with its place; references to it are followed. */
export interface Located {
  readonly raw: JsonObject;
  readonly place: Place;
}

/**
 * @param source a file that was read
 * @returns the description in it
 * @throws CONTRACT_KIND_MISMATCH where it is none
 */
export function descriptionOf(source: Source): Description {
  const root = rootOf(source.main);
  const version = textAt(root, 'openapi') ?? textAt(root, 'swagger') ?? swaggerNumber(root);
  if (root === undefined || version === undefined || !/^(2\.0|3\.\d+)/.test(version)) {
    const found =
      version === undefined
        ? 'neither `openapi` nor `swagger` at its top'
        : `version ${JSON.stringify(version)}`;
    throw contractError('CONTRACT_KIND_MISMATCH', {
      message: `Expected an OpenAPI 3.x or Swagger 2.0 description in ${source.main.name}, found ${found}.`,
      remedy: 'Give the description itself, or name the right --kind.',
      location: { file: source.main.name },
    });
  }
  const references = new References(source);
  const siblings = !/^(2\.0|3\.0)/.test(version);
  return {
    root,
    place: { file: source.main, pointer: '' },
    version,
    references,
    schemas: new SchemaReader(references, siblings),
  };
}

/** `swagger: 2.0` without quotes is a number in YAML. */
function swaggerNumber(root: JsonObject | undefined): string | undefined {
  return member(root, 'swagger') === 2 ? '2.0' : undefined;
}

/** @returns the object that stands at a member, its reference followed; undefined where there is none */
export function locate(
  description: Description,
  parent: Located,
  name: string,
): Located | undefined {
  const value = member(parent.raw, name);
  return value === undefined ? undefined : follow(description, value, placeAt(parent.place, name));
}

/** @returns the object that a value is or refers to */
export function follow(description: Description, value: Json, place: Place): Located | undefined {
  if (!isObject(value)) return undefined;
  if (!Object.hasOwn(value, '$ref')) return { raw: value, place };
  const found = description.references.follow(value, place);
  return isObject(found.value) ? { raw: found.value, place: found.place } : undefined;
}

/** @returns the members of an object that are objects, each with its place */
export function members(
  description: Description,
  parent: Located | undefined,
  name: string,
): ReadonlyMap<string, Located> {
  const found = new Map<string, Located>();
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
export interface Operation extends Located {
  readonly method: string;
  readonly item: Located;
}

/** @returns the operations of a path item by their method, in upper case */
export function operationsOf(
  description: Description,
  item: Located,
): ReadonlyMap<string, Operation> {
  const found = new Map<string, Operation>();
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
export interface Parameter extends Located {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  /** Whether it is written at the path, for all of its operations. */
  readonly shared: boolean;
  readonly schema: SchemaUse | undefined;
}

/** @returns the parameters of an operation, and those of its path that it does not replace */
export function parametersOf(description: Description, operation: Operation): readonly Parameter[] {
  const own = parameterList(description, operation, false);
  const shared = parameterList(description, operation.item, true).filter(
    (parameter) =>
      !own.some(({ name, in: location }) => name === parameter.name && location === parameter.in),
  );
  return [...own, ...shared];
}

function parameterList(
  description: Description,
  holder: Located,
  shared: boolean,
): readonly Parameter[] {
  const found: Parameter[] = [];
  for (const [index, value] of arrayAt(holder.raw, 'parameters').entries()) {
    const located = follow(description, value, placeAt(holder.place, 'parameters', String(index)));
    const [name, location] = [textAt(located?.raw, 'name'), textAt(located?.raw, 'in')];
    if (located === undefined || name === undefined || location === undefined) continue;
    found.push({
      ...located,
      name,
      in: location,
      required: member(located.raw, 'required') === true || location === 'path',
      shared,
      schema: parameterSchema(description, located),
    });
  }
  return found;
}

function parameterSchema(description: Description, parameter: Located): SchemaUse | undefined {
  if (description.version === '2.0') return description.schemas.use(parameter.raw, parameter.place);
  const schema = member(parameter.raw, 'schema');
  if (schema !== undefined)
    return description.schemas.use(schema, placeAt(parameter.place, 'schema'));
  const [media] = members(description, parameter, 'content').values();
  const inner = member(media?.raw, 'schema');
  return media === undefined || inner === undefined
    ? undefined
    : description.schemas.use(inner, placeAt(media.place, 'schema'));
}

/** A body by media type. */
export interface Content {
  readonly schema: SchemaUse | undefined;
  readonly itemSchema: SchemaUse | undefined;
  readonly place: Place;
}

/** A request body. */
export interface Body extends Located {
  readonly required: boolean;
  readonly content: ReadonlyMap<string, Content>;
}

/** @returns the request body of an operation; Swagger 2.0's parameters `in: body` and `in: formData` are one */
export function bodyOf(description: Description, operation: Operation): Body | undefined {
  if (description.version === '2.0') return swaggerBody(description, operation);
  const body = locate(description, operation, 'requestBody');
  if (body === undefined) return undefined;
  return {
    ...body,
    required: member(body.raw, 'required') === true,
    content: contentOf(description, body),
  };
}

/** @returns what a body, a response or a header has, by media type */
export function contentOf(description: Description, holder: Located): ReadonlyMap<string, Content> {
  const found = new Map<string, Content>();
  for (const [name, media] of members(description, holder, 'content')) {
    const use = (keyword: string): SchemaUse | undefined => {
      const raw = member(media.raw, keyword);
      return raw === undefined
        ? undefined
        : description.schemas.use(raw, placeAt(media.place, keyword));
    };
    found.set(name, { schema: use('schema'), itemSchema: use('itemSchema'), place: media.place });
  }
  return found;
}

function swaggerBody(description: Description, operation: Operation): Body | undefined {
  const parameters = parametersOf(description, operation);
  const body = parameters.find((parameter) => parameter.in === 'body');
  if (body !== undefined) {
    const raw = member(body.raw, 'schema') ?? true;
    const schema = description.schemas.use(raw, placeAt(body.place, 'schema'));
    return {
      ...body,
      content: swaggerContent(description, operation, 'consumes', schema, body.place),
    };
  }
  const fields = parameters.filter((parameter) => parameter.in === 'formData');
  if (fields.length === 0) return undefined;
  const raw: JsonObject = {
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

function fieldSchema(field: Parameter): JsonObject {
  return Object.fromEntries(
    Object.entries(field.raw).filter(([name]) => !['in', 'name', 'required'].includes(name)),
  );
}

function swaggerContent(
  description: Description,
  operation: Operation,
  keyword: 'consumes' | 'produces',
  schema: SchemaUse | undefined,
  place: Place,
): ReadonlyMap<string, Content> {
  const own = member(operation.raw, keyword) ?? member(description.root, keyword);
  const types = textsOf(own);
  return new Map(
    (types.length === 0 ? ['application/json'] : types).map((type) => [
      type,
      { schema, itemSchema: undefined, place },
    ]),
  );
}

/** A response. */
export interface Response extends Located {
  readonly content: ReadonlyMap<string, Content>;
  readonly headers: ReadonlyMap<string, Header>;
}

/** A header of a response. */
export interface Header extends Located {
  readonly name: string;
  readonly required: boolean;
  readonly schema: SchemaUse | undefined;
}

/** @returns the responses of an operation by status */
export function responsesOf(
  description: Description,
  operation: Operation,
): ReadonlyMap<string, Response> {
  const found = new Map<string, Response>();
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
  description: Description,
  operation: Operation,
  response: Located,
): ReadonlyMap<string, Content> {
  if (description.version !== '2.0') return contentOf(description, response);
  const raw = member(response.raw, 'schema');
  if (raw === undefined) return new Map();
  const schema = description.schemas.use(raw, placeAt(response.place, 'schema'));
  return swaggerContent(description, operation, 'produces', schema, response.place);
}

/** Names of headers are the same in any case (RFC 9110). */
function headersOf(description: Description, response: Located): ReadonlyMap<string, Header> {
  const found = new Map<string, Header>();
  for (const [name, header] of members(description, response, 'headers')) {
    found.set(name.toLowerCase(), {
      ...header,
      name,
      required: member(header.raw, 'required') === true,
      schema: parameterSchema(description, header),
    });
  }
  return found;
}

/** @returns the text of `info.version` */
export function versionIn(description: Description): string {
  return textAt(objectAt(description.root, 'info'), 'version') ?? '';
}
