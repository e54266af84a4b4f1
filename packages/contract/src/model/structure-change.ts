import type { Effect } from '../findings/fact.ts';
import { without, type Json } from './json.ts';
import type { Schema, SchemaUse } from './schema.ts';
import type { SubschemaMatch } from './subschema-match.ts';

/** Takes one keyword that differs. */
export type Add = (id: string, keyword: string, effect: Effect, from?: Json, to?: Json) => void;

const listNames = {
  allOf: 'all-of',
  anyOf: 'any-of',
  oneOf: 'one-of',
  prefixItems: 'prefix-items',
} as const;

/** Compares what is listed by name: properties, patterns, dependencies. */
export function members(base: Schema, revision: Schema, add: Add): void {
  for (const [keyword, name] of [
    ['patternProperties', 'pattern-property'],
    ['dependentSchemas', 'dependent-schema'],
  ] as const) {
    for (const key of revision[keyword].keys())
      if (!base[keyword].has(key)) add(`${name}-added`, keyword, 'narrowed', undefined, key);
    for (const key of base[keyword].keys())
      if (!revision[keyword].has(key)) add(`${name}-removed`, keyword, 'widened', key);
  }
  for (const [key, after] of revision.dependentRequired) {
    const before = base.dependentRequired.get(key);
    if (before === undefined)
      add('dependent-required-added', 'dependentRequired', 'narrowed', undefined, key);
    else if (without(before, after).length + without(after, before).length > 0) {
      const effect =
        without(before, after).length === 0
          ? 'narrowed'
          : without(after, before).length === 0
            ? 'widened'
            : 'incomparable';
      add('dependent-required-changed', 'dependentRequired', effect, [...before], [...after]);
    }
  }
  for (const key of base.dependentRequired.keys()) {
    if (!revision.dependentRequired.has(key))
      add('dependent-required-removed', 'dependentRequired', 'widened', key);
  }
  if (
    base.properties.size === 0 &&
    revision.properties.size === 0 &&
    sameNames(base.required, revision.required)
  )
    return;
  for (const name of revision.properties.keys())
    if (!base.properties.has(name)) add('property-added', 'properties', 'neutral', undefined, name);
  for (const name of base.properties.keys())
    if (!revision.properties.has(name)) add('property-removed', 'properties', 'neutral', name);
  for (const name of without(revision.required, base.required))
    add('required-added', 'required', 'narrowed', undefined, name);
  for (const name of without(base.required, revision.required))
    add('required-removed', 'required', 'widened', name);
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name) => right.includes(name));
}

/** Compares lists of schemas: what came and what went. */
export function subschemas(
  base: Schema,
  revision: Schema,
  lists: ReadonlyMap<string, SubschemaMatch>,
  add: Add,
): void {
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const) {
    const match = lists.get(keyword);
    if (match === undefined) continue;
    const name = listNames[keyword];
    const narrows = keyword === 'allOf';
    for (const [indexes, uses, action] of [
      [match.added, revision[keyword], 'added'],
      [match.removed, base[keyword], 'removed'],
    ] as const) {
      const empty = indexes.filter((index) => keyword === 'allOf' && saysNothing(uses[index]));
      const kept = indexes.filter((index) => !empty.includes(index));
      const effect = (action === 'added') === narrows ? 'narrowed' : 'widened';
      if (kept.length > 0)
        add(`${name}-${action}`, keyword, effect, ...sides(action, namesOf(uses, kept)));
      if (empty.length > 0)
        add(
          `${name}-${action}-annotation-only`,
          keyword,
          'neutral',
          ...sides(action, namesOf(uses, empty)),
        );
    }
  }
}

function sides(action: string, names: string): [Json | undefined, Json | undefined] {
  return action === 'added' ? [undefined, names] : [names, undefined];
}

function namesOf(uses: readonly SchemaUse[], indexes: readonly number[]): string {
  return indexes
    .map((index) => {
      const reference = uses[index]?.reference ?? '';
      return reference === '' ? `subschema #${String(index + 1)}` : reference;
    })
    .join(', ');
}

/** Whether a schema has annotations alone. */
function saysNothing(use: SchemaUse | undefined): boolean {
  if (use === undefined || typeof use.schema.raw !== 'object' || use.schema.raw === null)
    return false;
  const silent = [
    'title',
    'description',
    'example',
    'examples',
    'default',
    'externalDocs',
    '$comment',
  ];
  return Object.keys(use.schema.raw).every((name) => silent.includes(name));
}

/** Compares what tells of which schema a value is. */
export function discriminators(base: Schema, revision: Schema, add: Add): void {
  const [before, after] = [base.discriminator, revision.discriminator];
  if (before === undefined && after === undefined) return;
  if (before === undefined)
    add('discriminator-added', 'discriminator', 'neutral', undefined, after?.propertyName);
  else if (after === undefined)
    add('discriminator-removed', 'discriminator', 'neutral', before.propertyName);
  else {
    if (before.propertyName !== after.propertyName) {
      add(
        'discriminator-property-name-changed',
        'discriminator',
        'incomparable',
        before.propertyName,
        after.propertyName,
      );
    }
    for (const [key, target] of after.mapping) {
      const old = before.mapping.get(key);
      if (old === undefined)
        add('discriminator-mapping-added', 'discriminator', 'widened', undefined, key);
      else if (old !== target)
        add('discriminator-mapping-changed', 'discriminator', 'incomparable', old, target);
    }
    for (const key of before.mapping.keys())
      if (!after.mapping.has(key))
        add('discriminator-mapping-deleted', 'discriminator', 'narrowed', key);
  }
}
