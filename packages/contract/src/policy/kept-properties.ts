import type { Schema, SchemaUse } from '../model/schema.ts';

/** Whether a property is there: always, sometimes, or never. */
export type Presence = 'required' | 'optional' | 'missing';

/**
 * Looks for a property in what a schema describes: in every branch of `allOf`, and in all branches of `anyOf` and
 * `oneOf` (those for null aside).
 * @param schema the schema
 * @param path names with / between; `*` stands for the items of a list
 * @returns whether values have it; `required` only where every part of the path is
 */
export function presenceOf(schema: Schema, path: string): Presence {
  return follow([schema], path.split('/'), { left: limits.schemas, open: new Set() });
}

/** All of the schemas hold for the value at once. */
function follow(
  schemas: readonly Schema[],
  [name, ...rest]: readonly string[],
  budget: Budget,
): Presence {
  if (name === undefined) return 'required';
  return alternativesOf(schemas, budget)
    .map((together) => inAll(together, name, rest, budget))
    .reduce(lesser, 'required');
}

function inAll(
  schemas: readonly Schema[],
  name: string,
  rest: readonly string[],
  budget: Budget,
): Presence {
  if (name === '*') {
    const items = schemas.flatMap(({ items: use }) => (use === undefined ? [] : [use.schema]));
    return items.length === 0 ? 'missing' : follow(items, rest, budget);
  }
  const uses = schemas.flatMap(({ properties }): SchemaUse[] => {
    const use = properties.get(name);
    return use === undefined ? [] : [use];
  });
  if (uses.length === 0) return 'missing';
  const own = schemas.some(({ required }) => required.includes(name)) ? 'required' : 'optional';
  return lesser(
    own,
    follow(
      uses.map(({ schema }) => schema),
      rest,
      budget,
    ),
  );
}

const order: readonly Presence[] = ['missing', 'optional', 'required'];

function lesser(one: Presence, other: Presence): Presence {
  return order.indexOf(one) < order.indexOf(other) ? one : other;
}

/** How many combinations of branches are looked at, and how many schemas on the way to one property. */
const limits = { alternatives: 256, schemas: 2000, depth: 50 } as const;

/** What may still be looked at: branches may refer to each other. */
interface Budget {
  left: number;
  /** The schemas whose branches are being looked at. */
  readonly open: Set<Schema>;
}

type Ways = readonly (readonly Schema[])[];

/** Each way in which a value may be valid: schemas that hold at once. */
function alternativesOf(schemas: readonly Schema[], budget: Budget): Ways {
  let ways: Ways = [[]];
  for (const schema of schemas) ways = product(ways, waysOf(schema, budget));
  return ways;
}

function waysOf(schema: Schema, budget: Budget): Ways {
  const { open } = budget;
  budget.left -= 1;
  // A schema that is a branch of itself says nothing there; what is beyond the limits is not known.
  if (budget.left <= 0 || open.size >= limits.depth || open.has(schema)) return [[]];
  open.add(schema);
  const ways = branchesOf(schema, budget);
  open.delete(schema);
  return ways;
}

function branchesOf(schema: Schema, budget: Budget): Ways {
  let ways: Ways = [[schema]];
  if (schema.allOf.length > 0) {
    const parts = schema.allOf.map((use) => use.schema);
    ways = product(ways, alternativesOf(parts, budget));
  }
  for (const union of [schema.anyOf, schema.oneOf]) {
    const branches = union.map((use) => use.schema).filter((branch) => !isNull(branch));
    if (branches.length === 0) continue;
    ways = product(
      ways,
      branches.flatMap((branch) => waysOf(branch, budget)),
    );
  }
  return ways;
}

/** What is beyond the limit counts as a way without anything: the property is then not found, which fails. */
function product(left: Ways, right: Ways): Ways {
  if (left.length * right.length > limits.alternatives) return [[]];
  return left.flatMap((one) => right.map((other) => [...one, ...other]));
}

function isNull({ types, enumeration }: Schema): boolean {
  return (
    (types.length === 1 && types[0] === 'null') ||
    enumeration?.every((value) => value === null) === true
  );
}
