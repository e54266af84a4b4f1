import { isObject, sameJson, type Json } from './json.ts';
import type { Schema, SchemaUse } from './schema.ts';

/**
 * Whether a schema was wrapped to take `null` as well, which is how a referred schema becomes nullable since
 * OpenAPI 3.1: `X` becomes `oneOf: [{type: "null"}, X]`.
 */
export function nullableWrapping(base: Schema, revision: Schema): boolean {
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
function sameMeaning(base: Schema, other: Schema): boolean {
  return sameJson(withoutAnnotations(base.raw), withoutAnnotations(other.raw));
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

function withoutAnnotations(raw: Json): Json {
  if (!isObject(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !silent.includes(name)));
}

function hasOnly(raw: Json, names: readonly string[]): boolean {
  return (
    isObject(raw) && Object.keys(raw).every((name) => names.includes(name) || silent.includes(name))
  );
}

function isNull(use: SchemaUse): boolean {
  const { schema } = use;
  return schema.types.length === 1 && schema.types[0] === 'null' && hasOnly(schema.raw, ['type']);
}

/**
 * Whether an object's properties moved into the alternatives of a `oneOf`: what was one object is now one of several.
 */
export function unionWrapping(base: Schema, revision: Schema): boolean {
  if (base.oneOf.length > 0 || base.properties.size === 0) return false;
  if (revision.oneOf.length === 0 || revision.properties.size > 0 || revision.types.length > 0)
    return false;
  return movedProperties(base, revision).length > 0;
}

/** @returns the properties of the older schema that some alternative of the newer one has */
export function movedProperties(base: Schema, revision: Schema): readonly string[] {
  return [...base.properties.keys()].filter((name) =>
    revision.oneOf.some((use) => use.schema.properties.has(name)),
  );
}
