import { isArray, isObject, sameJson, type Json } from './json.ts';
import { matches } from './pattern.ts';
import type { Schema, SchemaUse } from './schema.ts';
import { universalPatterns } from './universal-pattern.ts';

/** The types of JSON values; an integer is a number. */
export const jsonTypes = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const;
export type JsonType = (typeof jsonTypes)[number];

/** Schemas that all hold at once. */
export type Conjunction = readonly Schema[];

/** A lower or upper end of numbers. */
interface End {
  readonly value: number;
  readonly exclusive: boolean;
}

/** A keyword that is compared as a whole. */
export interface OpaquePart {
  readonly keyword: string;
  readonly schema: Schema;
}

/** Values of one type for which all of some conditions hold: a schema is a union of these. */
export interface Shape {
  readonly type: JsonType;
  /** The only values, where they are listed. */
  readonly values: readonly Json[] | undefined;
  readonly integer: boolean;
  readonly minimum: End | undefined;
  readonly maximum: End | undefined;
  readonly multiples: readonly number[];
  /** Of length, items or properties: one of them, as the type has it. */
  readonly least: number;
  readonly most: number;
  readonly unique: boolean;
  readonly patterns: ReadonlySet<string>;
  readonly formats: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  /** The schemas that say what items and properties are. */
  readonly sources: Conjunction;
  readonly nots: readonly Schema[];
  readonly opaque: readonly OpaquePart[];
}

/** How many shapes a schema may have before it counts as undecidable. */
const maximumShapes = 200;

/** Thrown where a schema has too many shapes to be compared. */
export class TooManyShapes extends Error {}

/**
 * Writes schemas that all hold as a union of shapes; `allOf` disappears, `anyOf` and `oneOf` become alternatives.
 * @param conjunction the schemas
 * @param disjoint whether the alternatives of a `oneOf` never share a value; where they may, it is kept as a whole
 * @returns the shapes; none where no value is valid
 * @throws TooManyShapes
 */
export function shapesOf(
  conjunction: Conjunction,
  disjoint: (schema: Schema) => boolean,
): readonly Shape[] {
  let shapes: readonly Shape[] = jsonTypes.map(anyOfType);
  for (const schema of conjunction) shapes = product(shapes, expand(schema, disjoint, new Set()));
  return shapes;
}

function expand(
  schema: Schema,
  disjoint: (schema: Schema) => boolean,
  open: Set<Schema>,
): readonly Shape[] {
  if (schema.constantly !== undefined) return schema.constantly ? jsonTypes.map(anyOfType) : [];
  // A schema that contains itself without a step into a value says nothing more.
  if (open.has(schema)) return jsonTypes.map(anyOfType);
  open.add(schema);
  let shapes: readonly Shape[] = ownShapes(schema);
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

function product(left: readonly Shape[], right: readonly Shape[]): readonly Shape[] {
  const found: Shape[] = [];
  for (const one of left) {
    for (const other of right) {
      const shape = one.type === other.type ? intersection(one, other) : undefined;
      if (shape !== undefined) found.push(shape);
    }
  }
  if (found.length > maximumShapes) throw new TooManyShapes();
  return found;
}

const noNames: ReadonlySet<string> = new Set();

function anyOfType(type: JsonType): Shape {
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
export function typeOfValue(value: Json): JsonType {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  if (isObject(value)) return 'object';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' ? 'number' : 'string';
}

function ownShapes(schema: Schema): readonly Shape[] {
  const named = new Set<string>(schema.types);
  if (schema.nullable && named.size > 0) named.add('null');
  const listed = schema.constant === undefined ? schema.enumeration : [schema.constant.value];
  const shapes: Shape[] = [];
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
} as const;

function ownShape(schema: Schema, type: JsonType, integer: boolean): Shape {
  const { bounds } = schema;
  const shape = anyOfType(type);
  const opaque: OpaquePart[] = schema.unknown.map((keyword) => ({ keyword, schema }));
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
        patterns: universalPatterns.has(schema.pattern) ? noNames : new Set([schema.pattern]),
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
function formatsOf(schema: Schema, ofNumbers: readonly string[] | undefined): ReadonlySet<string> {
  const found: string[] = [];
  const numeric = ['int32', 'int64', 'float', 'double', 'bigint'].includes(schema.format);
  if (schema.format !== '' && numeric === (ofNumbers !== undefined)) found.push(schema.format);
  if (ofNumbers === undefined) {
    if (schema.contentEncoding !== '') found.push(`contentEncoding:${schema.contentEncoding}`);
    if (schema.contentMediaType !== '') found.push(`contentMediaType:${schema.contentMediaType}`);
  }
  return found.length === 0 ? noNames : new Set(found);
}

function endOf(
  plain: number | undefined,
  strict: number | undefined,
  flag: boolean,
  lower: boolean,
): End | undefined {
  const one = plain === undefined ? undefined : { value: plain, exclusive: flag };
  const other = strict === undefined ? undefined : { value: strict, exclusive: true };
  return tighter(one, other, lower);
}

function tighter(one: End | undefined, other: End | undefined, lower: boolean): End | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.value === other.value) return one.exclusive ? one : other;
  return one.value > other.value === lower ? one : other;
}

/** @returns the values that both shapes have; undefined where it is proved that there are none */
export function intersection(one: Shape, other: Shape): Shape | undefined {
  if (one.type !== other.type) return undefined;
  const values =
    one.values === undefined || other.values === undefined
      ? (one.values ?? other.values)
      : one.values.filter((value) => other.values?.some((known) => sameJson(value, known)));
  const shape: Shape = {
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

function joined<Item>(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  return [...one, ...other];
}

function united(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  if (one.size === 0 || other.size === 0) return one.size === 0 ? other : one;
  return new Set([...one, ...other]);
}

function isEmpty(shape: Shape): boolean {
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
export function propertyIn(
  shape: Shape,
  name: string,
  mentionedOnly: boolean,
  giver = false,
): Conjunction | undefined {
  const found: Schema[] = [];
  let mentioned = false;
  for (const source of shape.sources) {
    const own = source.properties.get(name);
    const uses = own === undefined ? [] : [own];
    const unsure: SchemaUse[] = [];
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
export function otherProperties(shape: Shape, mentionedOnly: boolean): Conjunction | undefined {
  const found = shape.sources.flatMap((source) =>
    source.additionalProperties === undefined ? [] : [source.additionalProperties.schema],
  );
  if (found.length === 0 && mentionedOnly) return undefined;
  return found.some((schema) => schema.constantly === false) ? undefined : found;
}

/** @returns the schemas that hold for an item of an array of this shape; undefined where there is none such */
export function itemIn(shape: Shape, index: number): Conjunction | undefined {
  const found: Schema[] = [];
  for (const source of shape.sources) {
    const use = source.prefixItems[index] ?? source.items;
    if (use !== undefined) found.push(use.schema);
  }
  return found.some((schema) => schema.constantly === false) ? undefined : found;
}
