import { matchSubschemas, type SubschemaMatch } from './subschema-match.ts';
import type { Schema, SchemaUse } from './schema.ts';
import { schemaChanges, type SchemaChange } from './schema-change.ts';

/** The keywords whose value is a list of schemas. */
export const listKeywords = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;

/** The keywords whose value is one schema. */
export const schemaKeywords = [
  'items',
  'additionalProperties',
  'contains',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'if',
  'then',
  'else',
  'not',
  'contentSchema',
] as const;

/** The keywords whose value is schemas by name. */
export const memberKeywords = ['properties', 'patternProperties', 'dependentSchemas'] as const;

/** A part of a schema that both sides have. */
export interface DifferenceChild {
  /** `items`, `oneOf[2]`, or a property's name. */
  readonly step: string;
  /** Set where it is a property: what `required` and `readOnly` speak of. */
  readonly property: string | undefined;
  readonly difference: SchemaDifference;
}

/**
 * How two schemas differ: their own keywords, and the parts that both have. Schemas that refer to themselves make
 * this a graph with circles.
 */
export interface SchemaDifference {
  readonly base: Schema;
  readonly revision: Schema;
  readonly changes: readonly SchemaChange[];
  readonly children: readonly DifferenceChild[];
  /** Whether anything differs, here or below. */
  readonly changed: boolean;
}

interface Draft extends SchemaDifference {
  changes: readonly SchemaChange[];
  children: DifferenceChild[];
  changed: boolean;
  readonly parents: Draft[];
}

/** Compares the schemas of two contracts, each pair once. */
export class SchemaComparison {
  readonly #known = new Map<Schema, Map<Schema, Draft>>();

  /** @returns how the two differ */
  compare(base: Schema, revision: Schema): SchemaDifference {
    return this.#draft(base, revision);
  }

  /** @returns whether two schemas mean the same, whichever is the older one */
  alike(one: Schema, other: Schema): boolean {
    if (one === other) return true;
    const known = this.#known.get(other)?.get(one) ?? this.#draft(one, other);
    return !known.changed;
  }

  #draft(base: Schema, revision: Schema): Draft {
    let row = this.#known.get(base);
    if (row === undefined) this.#known.set(base, (row = new Map<Schema, Draft>()));
    const known = row.get(revision);
    if (known !== undefined) return known;
    const draft: Draft = { base, revision, changes: [], children: [], changed: false, parents: [] };
    row.set(revision, draft);
    const lists = new Map(
      listKeywords.map((keyword) => [
        keyword,
        matchSubschemas(keyword, base[keyword], revision[keyword]),
      ]),
    );
    draft.changes = schemaChanges(base, revision, lists);
    if (draft.changes.length > 0) markChanged(draft);
    this.#children(draft, lists);
    return draft;
  }

  #children(draft: Draft, lists: ReadonlyMap<string, SubschemaMatch>): void {
    const { base, revision } = draft;
    for (const keyword of listKeywords) {
      for (const [left, right] of lists.get(keyword)?.matched ?? []) {
        this.#child(
          draft,
          `${keyword}[${nameOf(base[keyword][left], left)}]`,
          undefined,
          base[keyword][left],
          revision[keyword][right],
        );
      }
    }
    for (const keyword of schemaKeywords) {
      this.#child(draft, keyword, undefined, base[keyword], revision[keyword]);
    }
    for (const keyword of memberKeywords) {
      if (base[keyword].size === 0) continue;
      for (const [name, use] of base[keyword]) {
        const property = keyword === 'properties' ? name : undefined;
        this.#child(
          draft,
          property ?? `${keyword}[${name}]`,
          property,
          use,
          revision[keyword].get(name),
        );
      }
    }
  }

  #child(
    parent: Draft,
    step: string,
    property: string | undefined,
    base: SchemaUse | undefined,
    revision: SchemaUse | undefined,
  ): void {
    if (base === undefined || revision === undefined) return;
    const difference = this.#draft(base.schema, revision.schema);
    parent.children.push({ step, property, difference });
    if (difference.changed) markChanged(parent);
    else difference.parents.push(parent);
  }
}

/** Marks a difference and all that contain it, also those that are still being made. */
function markChanged(draft: Draft): void {
  const waiting = [draft];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.changed) continue;
    next.changed = true;
    waiting.push(...next.parents);
    next.parents.length = 0;
  }
}

function nameOf(use: SchemaUse | undefined, index: number): string {
  if (use === undefined || use.reference === '') return `subschema #${String(index + 1)}`;
  return use.reference;
}
