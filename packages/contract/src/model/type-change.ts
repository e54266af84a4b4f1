import type { Effect } from '../findings/fact.ts';
import type { SchemaChange } from './schema-change.ts';
import type { Schema, SchemaUse } from './schema.ts';

/** How the types and formats of two schemas differ. */
export interface TypeChange {
  readonly base: readonly string[];
  readonly revision: readonly string[];
  readonly baseFormat: string;
  readonly revisionFormat: string;
}

/**
 * @returns `list-of-types` where a list of plain types (`oneOf` of them, or one type) became another list; `type`
 *   where types or formats differ otherwise; undefined where they are the same
 */
export function changedTypes(base: Schema, revision: Schema): SchemaChange | undefined {
  const lists = listOfTypes(base, revision);
  if (lists !== undefined) return lists;
  const [before, after] = [withoutNull(base.types), withoutNull(revision.types)];
  const sameTypes = before.length === after.length && before.every((type) => after.includes(type));
  if (sameTypes && base.format === revision.format) return undefined;
  return {
    id: 'type',
    keyword: sameTypes ? 'format' : 'type',
    effect: effectOf(before, after, base.format, revision.format),
    from: shown(before, base.format),
    to: shown(after, revision.format),
  };
}

function shown(types: readonly string[], format: string): string {
  return `${types.length === 0 ? 'any' : types.join(', ')}${format === '' ? '' : `/${format}`}`;
}

function withoutNull(types: readonly string[]): readonly string[] {
  return types.length > 1 ? types.filter((type) => type !== 'null') : types;
}

function effectOf(
  base: readonly string[],
  revision: readonly string[],
  from: string,
  to: string,
): Effect {
  const wider = coveredBy(base, revision) && formatCovers(revision, to, from);
  const narrower = coveredBy(revision, base) && formatCovers(base, from, to);
  if (wider && narrower) return 'neutral';
  if (wider) return 'widened';
  return narrower ? 'narrowed' : 'incomparable';
}

/** @returns whether every type of `sub` is one of `all`; an empty list is all types */
export function coveredBy(sub: readonly string[], all: readonly string[]): boolean {
  if (all.length === 0) return true;
  if (sub.length === 0) return false;
  return sub.every((type) => all.includes(type) || (type === 'integer' && all.includes('number')));
}

/** Formats of which each value of the second is one of the first. */
const widerFormats: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  number: { double: ['float'] },
  integer: { int64: ['int32'], bigint: ['int32', 'int64'] },
  string: { 'date-time': ['date', 'time'] },
};

/** @returns whether the format `to` takes every value of `from`, for the types that carry it */
export function formatCovers(types: readonly string[], to: string, from: string): boolean {
  if (to === '' || to === from) return true;
  const [type = ''] = types;
  return types.length === 1 && widerFormats[type]?.[to]?.includes(from) === true;
}

/** A schema that is one plain type, or a list of them. */
function typeList(schema: Schema): { types: readonly string[]; list: boolean } | undefined {
  if (schema.not !== undefined || schema.allOf.length > 0 || schema.properties.size > 0)
    return undefined;
  if (schema.types.length > 0) return { types: schema.types, list: false };
  const uses = schema.oneOf.length > 0 ? schema.oneOf : schema.anyOf;
  if (uses.length === 0 || !uses.every(isPlain)) return undefined;
  return { types: uses.flatMap((use) => use.schema.types), list: true };
}

function isPlain({ schema }: SchemaUse): boolean {
  return (
    schema.types.length === 1 &&
    schema.properties.size === 0 &&
    schema.oneOf.length === 0 &&
    schema.anyOf.length === 0 &&
    schema.allOf.length === 0
  );
}

function listOfTypes(base: Schema, revision: Schema): SchemaChange | undefined {
  if (base.oneOf.length + base.anyOf.length + revision.oneOf.length + revision.anyOf.length === 0)
    return undefined;
  const [before, after] = [typeList(base), typeList(revision)];
  if (before === undefined || after === undefined || (!before.list && !after.list))
    return undefined;
  const removed = before.types.filter((type) => !after.types.includes(type));
  const added = after.types.filter((type) => !before.types.includes(type));
  if (removed.length + added.length === 0) return undefined;
  const effect =
    removed.length === 0 ? 'widened' : added.length === 0 ? 'narrowed' : 'incomparable';
  return {
    id: 'list-of-types',
    keyword: 'oneOf',
    effect,
    from: removed.join(', '),
    to: added.join(', '),
  };
}
