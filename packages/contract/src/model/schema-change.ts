import type { Effect } from '../findings/fact.ts';
import { sameJson, without, type Json } from './json.ts';
import {
  boundKeywords,
  namesNull,
  type BoundKeyword,
  type Schema,
  type SchemaUse,
} from './schema.ts';
import type { SubschemaMatch } from './subschema-match.ts';
import { discriminators, members, subschemas, type Add } from './structure-change.ts';
import { changedTypes } from './type-change.ts';
import { universalPatterns } from './universal-pattern.ts';
import { nullableWrapping, unionWrapping } from './wrapping.ts';

/** One keyword that differs between two schemas; what it means depends on the direction. */
export interface SchemaChange {
  /** The end of the finding's id: `max-length-set`. */
  readonly id: string;
  /** Where it stands in the schema, for the pointer. */
  readonly keyword: string;
  readonly effect: Effect;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

/** The names of bounds in ids. */
const boundNames: Readonly<Record<BoundKeyword, string>> = {
  maximum: 'max',
  minimum: 'min',
  exclusiveMaximum: 'exclusive-max',
  exclusiveMinimum: 'exclusive-min',
  multipleOf: 'multiple-of',
  maxLength: 'max-length',
  minLength: 'min-length',
  maxItems: 'max-items',
  minItems: 'min-items',
  maxProperties: 'max-properties',
  minProperties: 'min-properties',
  maxContains: 'max-contains',
  minContains: 'min-contains',
};

/** Lower bounds whose absence is the same as 0. */
const zeroBounds: ReadonlySet<BoundKeyword> = new Set(['minLength', 'minItems', 'minProperties']);

/** Keywords with one schema whose presence constrains, and their names in ids. */
const presences = [
  ['contains', 'contains'],
  ['propertyNames', 'property-names'],
  ['unevaluatedItems', 'unevaluated-items'],
  ['unevaluatedProperties', 'unevaluated-properties'],
  ['if', 'if'],
  ['then', 'then'],
  ['else', 'else'],
  ['not', 'not'],
  ['items', 'items'],
  ['additionalProperties', 'additional-properties'],
  ['contentSchema', 'content-schema'],
] as const;

/**
 * Compares the keywords of two schemas; their parts are compared on their own.
 * @param base the older schema
 * @param revision the newer schema
 * @param lists which schemas of `allOf` and its like are counterparts
 * @returns what differs
 */
export function schemaChanges(
  base: Schema,
  revision: Schema,
  lists: ReadonlyMap<string, SubschemaMatch>,
): readonly SchemaChange[] {
  if (base.raw === revision.raw) return [];
  const found: SchemaChange[] = [];
  const add = (id: string, keyword: string, effect: Effect, from?: Json, to?: Json): void => {
    found.push({ id, keyword, effect, from, to });
  };
  if (base.constantly !== revision.constantly) {
    const effect =
      revision.constantly === false || base.constantly === true ? 'narrowed' : 'widened';
    add('schema-changed', '', effect, base.constantly, revision.constantly);
  }
  if (nullableWrapping(base, revision)) add('became-nullable', 'oneOf', 'widened');
  else if (nullableWrapping(revision, base)) add('became-not-nullable', 'oneOf', 'narrowed');
  else {
    const union = unionWrapping(base, revision);
    if (union) add('wrapped-in-one-of', 'oneOf', 'incomparable');
    const types = union ? undefined : changedTypes(base, revision);
    if (types !== undefined) found.push(types);
    if (namesNull(base) !== namesNull(revision) && types?.id !== 'list-of-types') {
      const gained = namesNull(revision);
      // A schema without types takes null already: naming it says nothing.
      const bare =
        base.types.length === 0 &&
        revision.types.length === 0 &&
        !base.nullable !== !revision.nullable;
      if (bare || (base.types.length > 0 && revision.types.length > 0)) {
        const keyword = (gained ? revision : base).nullable ? 'nullable' : 'type';
        if (gained) add('became-nullable', keyword, 'widened');
        else add('became-not-nullable', keyword, 'narrowed');
      }
    }
    values(base, revision, add);
    if (types?.id !== 'list-of-types') subschemas(base, revision, lists, add);
  }
  bounds(base, revision, add);
  texts(base, revision, add);
  presence(base, revision, add);
  members(base, revision, add);
  marks(base, revision, add);
  discriminators(base, revision, add);
  return found;
}

function values(base: Schema, revision: Schema, add: Add): void {
  const [before, after] = [base.enumeration, revision.enumeration];
  if (before === undefined && after !== undefined) {
    add('became-enum', 'enum', 'narrowed', undefined, [...after]);
    for (const value of after) add('enum-value-named', 'enum', 'neutral', undefined, value);
  } else if (before !== undefined && after === undefined) {
    // oasdiff tells of each value that it was removed; what the law says of it is that any value is valid now.
    for (const value of before) add('enum-value-removed', 'enum', 'widened', value);
  } else if (before !== undefined && after !== undefined) {
    for (const value of without(before, after))
      add('enum-value-removed', 'enum', 'narrowed', value);
    for (const value of without(after, before))
      add('enum-value-added', 'enum', 'widened', undefined, value);
  }
  const [constant, newConstant] = [base.constant, revision.constant];
  if (!sameJson(constant?.value, newConstant?.value)) {
    if (constant === undefined)
      add('const-added', 'const', 'narrowed', undefined, newConstant?.value);
    else if (newConstant === undefined) add('const-removed', 'const', 'widened', constant.value);
    else add('const-changed', 'const', 'incomparable', constant.value, newConstant.value);
  }
  for (const value of without(base.extensibleEnum ?? [], revision.extensibleEnum ?? [])) {
    if (revision.extensibleEnum !== undefined)
      add('x-extensible-enum-value-removed', 'x-extensible-enum', 'narrowed', value);
  }
  // A default of null is none.
  const [standard, newStandard] = [base.defaulted, revision.defaulted].map((standing) =>
    standing?.value === null ? undefined : standing,
  );
  if (!sameJson(standard?.value, newStandard?.value)) {
    if (standard === undefined)
      add('default-value-added', 'default', 'neutral', undefined, newStandard?.value);
    else if (newStandard === undefined)
      add('default-value-removed', 'default', 'neutral', standard.value);
    else add('default-value-changed', 'default', 'neutral', standard.value, newStandard.value);
  }
}

function bounds(base: Schema, revision: Schema, add: Add): void {
  if (base.bounds === revision.bounds) return;
  for (const keyword of boundKeywords) {
    const zero = zeroBounds.has(keyword) ? 0 : undefined;
    const [from, to] = [base.bounds[keyword] ?? zero, revision.bounds[keyword] ?? zero];
    if (from === to) continue;
    const name = boundNames[keyword];
    const upper = keyword.startsWith('max') || keyword === 'exclusiveMaximum';
    if (keyword === 'multipleOf') {
      const effect =
        from === undefined
          ? 'narrowed'
          : to === undefined
            ? 'widened'
            : to % from === 0
              ? 'narrowed'
              : from % to === 0
                ? 'widened'
                : 'incomparable';
      add(
        `${name}-${from === undefined ? 'set' : to === undefined ? 'unset' : 'changed'}`,
        keyword,
        effect,
        from,
        to,
      );
    } else if (from === undefined) add(`${name}-set`, keyword, 'narrowed', from, to);
    else if (to === undefined) add(`${name}-unset`, keyword, 'widened', from, to);
    else if (to > from) add(`${name}-increased`, keyword, upper ? 'widened' : 'narrowed', from, to);
    else add(`${name}-decreased`, keyword, upper ? 'narrowed' : 'widened', from, to);
  }
}

function texts(base: Schema, revision: Schema, add: Add): void {
  const [from, to] = [base.pattern, revision.pattern];
  if (from !== to) {
    if (from === '')
      add('pattern-added', 'pattern', universalPatterns.has(to) ? 'neutral' : 'narrowed', from, to);
    else if (to === '') add('pattern-removed', 'pattern', 'widened', from, to);
    else if (to === '.*') add('pattern-generalized', 'pattern', 'widened', from, to);
    else
      add(
        'pattern-changed',
        'pattern',
        universalPatterns.has(to) ? 'widened' : 'undecided',
        from,
        to,
      );
  }
  if (base.contentEncoding !== revision.contentEncoding) {
    add(
      'content-encoding-changed',
      'contentEncoding',
      'incomparable',
      base.contentEncoding,
      revision.contentEncoding,
    );
  }
  if (base.contentMediaType !== revision.contentMediaType) {
    add(
      'content-media-type-changed',
      'contentMediaType',
      'incomparable',
      base.contentMediaType,
      revision.contentMediaType,
    );
  }
  for (const [keyword, name] of [
    ['maximum', 'exclusive-max'],
    ['minimum', 'exclusive-min'],
  ] as const) {
    if (base.exclusive[keyword] === revision.exclusive[keyword]) continue;
    if (revision.exclusive[keyword]) add(`${name}-set`, keyword, 'narrowed');
    else add(`${name}-unset`, keyword, 'widened');
  }
  if (base.uniqueItems !== revision.uniqueItems) {
    add(
      revision.uniqueItems ? 'unique-items-set' : 'unique-items-unset',
      'uniqueItems',
      revision.uniqueItems ? 'narrowed' : 'widened',
    );
  }
  for (const name of revision.unknown)
    if (!base.unknown.includes(name)) add('keyword-unknown', name, 'undecided');
  for (const name of base.unknown)
    if (!revision.unknown.includes(name)) add('keyword-unknown', name, 'undecided');
}

function presence(base: Schema, revision: Schema, add: Add): void {
  for (const [keyword, name] of presences) {
    const [before, after] = [base[keyword], revision[keyword]];
    if ((before === undefined) === (after === undefined)) continue;
    const neutral = isUniversal(before) || isUniversal(after);
    if (name.startsWith('unevaluated-') && (before ?? after)?.schema.constantly === false)
      add(
        `${name}-${after === undefined ? 'opened' : 'closed'}`,
        keyword,
        after === undefined ? 'widened' : 'narrowed',
      );
    else if (after !== undefined) add(`${name}-added`, keyword, neutral ? 'neutral' : 'narrowed');
    else add(`${name}-removed`, keyword, neutral ? 'neutral' : 'widened');
  }
}

/** Whether a schema that is written as `true` or `{}` says nothing. */
function isUniversal(use: SchemaUse | undefined): boolean {
  if (use?.reference !== '') return false;
  return use.schema.raw === true || sameJson(use.schema.raw, {});
}

function marks(base: Schema, revision: Schema, add: Add): void {
  for (const keyword of ['readOnly', 'writeOnly'] as const) {
    if (base[keyword] === revision[keyword]) continue;
    const name = keyword === 'readOnly' ? 'read-only' : 'write-only';
    add(revision[keyword] ? `became-${name}` : `became-not-${name}`, keyword, 'neutral');
  }
  if (base.deprecated !== revision.deprecated)
    add(revision.deprecated ? 'deprecated' : 'reactivated', 'deprecated', 'neutral');
  if (!sameJson(base.stability, revision.stability))
    add('stability', 'x-stability-level', 'neutral', base.stability, revision.stability);
}
