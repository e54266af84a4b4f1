import type { Json, JsonObject } from './json.ts';
import type { Schema } from './schema.ts';
import {
  itemIn,
  propertyIn,
  shapesOf,
  TooManyShapes,
  type Conjunction,
  type Shape,
} from './shape.ts';

/** How many values are tried at each level. */
const breadth = 12;

/** Numbers and lengths at which two schemas may disagree. */
interface Edges {
  readonly numbers: readonly number[];
  readonly lengths: readonly number[];
}

/**
 * Makes values that one schema may accept, near the bounds of both: candidates for a value that the other refuses.
 * @param giver whose values they are
 * @param taker whose bounds are tried
 * @returns a few values; not all of them are valid
 */
export function samplesOf(giver: Schema, taker: Schema): readonly Json[] {
  const edges = { numbers: [] as number[], lengths: [] as number[] };
  collectEdges(giver, edges, [], 0);
  collectEdges(taker, edges, [], 0);
  try {
    return sample([giver], edges, 0);
  } catch (error) {
    if (error instanceof TooManyShapes) return [];
    throw error;
  }
}

function collectEdges(
  schema: Schema,
  edges: { numbers: number[]; lengths: number[] },
  open: readonly Schema[],
  depth: number,
): void {
  if (open.includes(schema) || depth > 4 || edges.numbers.length > 60) return;
  for (const [name, value] of Object.entries(schema.bounds)) {
    if (/Length|Items|Properties/.test(name)) edges.lengths.push(value, value + 1, value - 1);
    else edges.numbers.push(value, value + 1, value - 1, value + 0.5);
  }
  for (const use of [
    ...schema.allOf,
    ...schema.anyOf,
    ...schema.oneOf,
    ...schema.properties.values(),
    schema.items,
  ]) {
    if (use !== undefined) collectEdges(use.schema, edges, [...open, schema], depth + 1);
  }
}

function sample(conjunction: Conjunction, edges: Edges, depth: number): readonly Json[] {
  const shapes = shapesOf(conjunction, () => true);
  const few = depth === 0 ? shapes : shapes.slice(0, 4);
  return few.flatMap((shape) => ofShape(shape, edges, depth).slice(0, depth === 0 ? 60 : breadth));
}

function ofShape(shape: Shape, edges: Edges, depth: number): readonly Json[] {
  if (shape.values !== undefined) return shape.values;
  switch (shape.type) {
    case 'null':
      return [null];
    case 'boolean':
      return [true, false];
    case 'number':
      return numbers(shape, edges);
    case 'string':
      return texts(shape, edges);
    case 'array':
      return arrays(shape, edges, depth);
    case 'object':
      return objects(shape, edges, depth);
  }
}

function numbers(shape: Shape, edges: Edges): readonly Json[] {
  const near = [shape.minimum?.value, shape.maximum?.value].filter((value) => value !== undefined);
  const found = [
    ...near,
    ...near.map((value) => value + 1),
    ...edges.numbers,
    0,
    1,
    -1,
    0.5,
    1e10,
    ...shape.multiples,
  ];
  return shape.integer ? found.filter(Number.isInteger) : found;
}

function texts(shape: Shape, edges: Edges): readonly Json[] {
  const lengths = [shape.least, ...edges.lengths, 0, 1, 20].filter(
    (length) => length >= shape.least && length <= Math.min(shape.most, 2000),
  );
  return [...new Set(lengths)].flatMap((length) => [
    'a'.repeat(length),
    '1'.repeat(length),
    'A'.repeat(length),
  ]);
}

function arrays(shape: Shape, edges: Edges, depth: number): readonly Json[] {
  const found: Json[] = [[]];
  if (depth > 3) return found;
  const items = itemIn(shape, 0);
  const values = items === undefined ? [] : sample(items, edges, depth + 1);
  for (const value of values) found.push([value]);
  const [first = null] = values;
  for (const length of [shape.least, ...edges.lengths]) {
    if (length > 1 && length <= 200)
      found.push(Array.from({ length }, (_, index) => values[index] ?? first));
  }
  return found.reverse();
}

function objects(shape: Shape, edges: Edges, depth: number): readonly Json[] {
  const names = new Set(shape.sources.flatMap((source) => [...source.properties.keys()]));
  for (const name of shape.required) names.add(name);
  const values = new Map<string, readonly Json[]>();
  for (const name of [...names].slice(0, depth === 0 ? 40 : 12)) {
    const schemas = depth > 3 ? undefined : propertyIn(shape, name, false);
    if (schemas !== undefined) values.set(name, sample(schemas, edges, depth + 1));
  }
  const smallest: Record<string, Json> = {};
  for (const name of shape.required) smallest[name] = values.get(name)?.[0] ?? null;
  const found: JsonObject[] = [smallest];
  // Below the top one value of each property must do: what is tried grows with every level.
  const each = depth === 0 ? breadth : 1;
  for (const [name, choices] of [...values].slice(0, depth === 0 ? 40 : 3)) {
    for (const value of choices.slice(0, each)) found.push({ ...smallest, [name]: value });
  }
  found.push(Object.fromEntries([...values].map(([name, choices]) => [name, choices[0] ?? null])));
  found.push({ ...smallest, 'another property': 'a' });
  return found;
}
