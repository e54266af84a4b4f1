import type { Json } from './json.ts';
import type { Schema } from './schema.ts';
import type { Conjunction, Shape } from './shape.ts';

/** @returns the schemas that hold for properties whose names match a pattern */
export function patternIn(shape: Shape, pattern: string): Conjunction {
  return shape.sources.flatMap((source) => {
    const use = source.patternProperties.get(pattern);
    return use === undefined ? [] : [use.schema];
  });
}

/** @returns whether as many items are found by one condition as another one asks for */
export function containsFits(inner: Schema, outer: Schema): boolean {
  const [own, theirs] = [inner.bounds, outer.bounds];
  if ((own.minContains ?? 1) < (theirs.minContains ?? 1)) return false;
  // More items may be found by a wider condition, so an upper bound asks for the same one.
  return (
    theirs.maxContains === undefined ||
    (own.maxContains !== undefined && own.maxContains <= theirs.maxContains)
  );
}

/** Formats of which every value of the key is one of the listed ones. */
const widerFormats: Readonly<Record<string, readonly string[]>> = {
  int32: ['int64', 'bigint'],
  int64: ['bigint'],
  float: ['double'],
};

/** @returns whether values of some formats are all of the wanted one */
export function hasFormat(formats: ReadonlySet<string>, wanted: string): boolean {
  return (
    formats.has(wanted) ||
    [...formats].some((format) => widerFormats[format]?.includes(wanted) === true)
  );
}

/** Whether a listed value is within the plain bounds of its shape: values outside are none. */
export function hasRoom(shape: Shape, value: Json): boolean {
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
export function kindOf(template: Schema | undefined, name: string, value: Json): Schema {
  if (template === undefined) throw new TypeError('an object shape has no schema');
  const constant: Schema = { ...blank(template), constant: { value } };
  const use = { reference: '', place: template.place, schema: constant };
  return { ...blank(template), properties: new Map([[name, use]]) };
}

function blank(template: Schema): Schema {
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
