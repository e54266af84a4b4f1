import { isArray, isObject, member, type Json, type JsonObject } from '../model/json.ts';

/**
 * Who looks at a value. The side that writes it sends what the description mentions, and never what only the other
 * side sets; the side that reads it ignores what only it sets.
 */
export interface Viewer {
  readonly traffic: 'request' | 'response';
  readonly role: 'writer' | 'reader';
}

/**
 * Where a schema stands: for a value of its own, beside another one for the same value, or as a condition, which says
 * nothing of what is sent.
 */
type Position = 'own' | 'beside' | 'condition';

const positions: Readonly<Record<string, Position>> = {
  items: 'own',
  additionalProperties: 'own',
  prefixItems: 'own',
  properties: 'own',
  patternProperties: 'own',
  allOf: 'beside',
  anyOf: 'beside',
  oneOf: 'beside',
  then: 'beside',
  else: 'beside',
  not: 'condition',
  if: 'condition',
  contains: 'condition',
};

/**
 * Writes a schema of OpenAPI as a JSON Schema that a validator knows, by the letter of the specification and without
 * our model of schemas.
 * @param schema as OpenAPI 3.0 or 3.1 has it, without references
 * @param viewer who looks at values
 */
export function validatedSchema(schema: JsonObject, viewer: Viewer): JsonObject {
  return written(schema, viewer, 'own');
}

function written(schema: JsonObject, viewer: Viewer, position: Position): JsonObject {
  const found: Record<string, Json> = {};
  for (const [name, value] of Object.entries(bounded(schema))) {
    if (name === 'nullable' || name === 'discriminator') continue;
    const inside = positions[name];
    if (inside === undefined) found[name] = value;
    else {
      const below = position === 'condition' ? 'condition' : inside;
      found[name] =
        name.endsWith('roperties') && name !== 'additionalProperties'
          ? byName(value, (part) => partOf(part, viewer, below))
          : isArray(value)
            ? value.map((part) => partOf(part, viewer, below))
            : partOf(value, viewer, below);
    }
  }
  const type = member(schema, 'type');
  if (member(schema, 'nullable') === true && typeof type === 'string')
    found['type'] = [type, 'null'];
  if (viewer.role === 'writer' && position !== 'condition') mention(found);
  foreign(schema, found, viewer);
  if (viewer.role === 'writer' && position === 'own') found['unevaluatedProperties'] = false;
  return found;
}

function partOf(value: Json, viewer: Viewer, position: Position): Json {
  if (value === true) return partOf({}, viewer, position);
  return isObject(value) ? written(value, viewer, position) : value;
}

function byName(value: Json, write: (part: Json) => Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, write(part)]));
}

/** What is required is mentioned, too. */
function mention(schema: Record<string, Json>): void {
  const [required, properties] = [schema['required'], schema['properties']];
  if (!isArray(required)) return;
  const names = required.filter((name) => typeof name === 'string');
  schema['properties'] = {
    ...Object.fromEntries(names.map((name) => [name, true])),
    ...(isObject(properties) ? properties : {}),
  };
}

/** OpenAPI 3.0: the bound beside the flag is exclusive, and the flag alone says nothing. */
function bounded(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema).flatMap(([name, value]): [string, Json][] => {
    if (typeof value === 'boolean' && name.startsWith('exclusive')) return [];
    const flag = name === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
    const strict = /^(minimum|maximum)$/.test(name) && member(schema, flag) === true;
    return [[strict ? flag : name, value]];
  });
  return Object.fromEntries(entries);
}

/** What only the other side sets is not sent, is not missed where it is required, and is ignored. */
function foreign(schema: JsonObject, found: Record<string, Json>, { traffic, role }: Viewer): void {
  const flag = traffic === 'request' ? 'readOnly' : 'writeOnly';
  const properties = member(schema, 'properties');
  if (!isObject(properties)) return;
  const names = Object.keys(properties).filter((name) => {
    const property = properties[name];
    return isObject(property) && member(property, flag) === true;
  });
  if (names.length === 0) return;
  const kept = found['properties'];
  found['properties'] = {
    ...(isObject(kept) ? kept : {}),
    ...Object.fromEntries(names.map((name) => [name, role === 'reader'])),
  };
  const required = found['required'];
  if (isArray(required))
    found['required'] = required.filter((name) => !names.some((other) => other === name));
}
