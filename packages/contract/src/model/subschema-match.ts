import { sameJson } from './json.ts';
import type { SchemaUse } from './schema.ts';

/** Which schemas of two lists are each other's counterpart, by index. */
export interface SubschemaMatch {
  readonly matched: readonly (readonly [number, number])[];
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

const nothing: SubschemaMatch = Object.freeze({ matched: [], added: [], removed: [] });

/**
 * Finds counterparts: by position where the keyword counts positions; else referred schemas by the name of the
 * reference, written ones by their content, then by title, and a single one that is left over on both sides.
 * @param keyword whose lists these are
 * @param base the older list
 * @param revision the newer list
 */
export function matchSubschemas(
  keyword: string,
  base: readonly SchemaUse[],
  revision: readonly SchemaUse[],
): SubschemaMatch {
  if (base.length === 0 && revision.length === 0) return nothing;
  if (keyword === 'prefixItems') return byPosition(base, revision);
  const matched: (readonly [number, number])[] = [];
  const left = new Set(base.keys());
  const right = new Set(revision.keys());
  const pair = (fits: (one: SchemaUse, other: SchemaUse) => boolean): void => {
    for (const index of left) {
      const one = base[index];
      for (const counterpart of right) {
        const other = revision[counterpart];
        if (one === undefined || other === undefined || !fits(one, other)) continue;
        matched.push([index, counterpart]);
        left.delete(index);
        right.delete(counterpart);
        break;
      }
    }
  };
  pair((one, other) => one.reference !== '' && one.reference === other.reference);
  pair((one, other) => isWritten(one, other) && sameJson(one.schema.raw, other.schema.raw));
  pair(
    (one, other) =>
      isWritten(one, other) && one.schema.title !== '' && one.schema.title === other.schema.title,
  );
  const written = [...left].filter((index) => base[index]?.reference === '');
  const writtenThere = [...right].filter((index) => revision[index]?.reference === '');
  if (written.length === 1 && writtenThere.length === 1) {
    pair(
      (one, other) => isWritten(one, other) && one.schema.title === '' && other.schema.title === '',
    );
  }
  return { matched, added: [...right], removed: [...left] };
}

function isWritten(one: SchemaUse, other: SchemaUse): boolean {
  return one.reference === '' && other.reference === '';
}

function byPosition(base: readonly SchemaUse[], revision: readonly SchemaUse[]): SubschemaMatch {
  const common = Math.min(base.length, revision.length);
  return {
    matched: Array.from({ length: common }, (_, index) => [index, index] as const),
    added: [...revision.keys()].slice(common),
    removed: [...base.keys()].slice(common),
  };
}
