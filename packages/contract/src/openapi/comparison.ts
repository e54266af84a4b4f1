import type { Effect, Fact, Inclusion, Report } from '../findings/fact.ts';
import type { Direction } from '../findings/finding.ts';
import { SchemaComparison } from '../model/difference.ts';
import type { Schema, SchemaUse } from '../model/schema.ts';
import type { Place } from '../model/source.ts';
import type { Lifecycle, stabilityOf } from '../rules/lifecycle.ts';
import { reportSchema, type SchemaContext } from '../rules/schema-facts.ts';
import { becameList } from '../rules/type-facts.ts';
import type { Description } from './description.ts';

/** Says whether one schema's values are all values of another, in the direction in which they travel. */
export type Law = (base: Schema, revision: Schema, direction: 'request' | 'response') => Inclusion;

/** Two descriptions that are being compared. */
export interface Comparison {
  readonly base: Description;
  readonly revision: Description;
  readonly schemas: SchemaComparison;
  /** Absent where a profile wants to know what changed and not what it means. */
  readonly law: Law | undefined;
  readonly lifecycle: Lifecycle;
  readonly report: Report;
}

/** A part of two descriptions: where its facts belong. */
export interface Scope {
  readonly comparison: Comparison;
  readonly operation: string | null;
  /** How stable the newer operation is, where it says so. */
  readonly stability?: ReturnType<typeof stabilityOf>;
}

/** Reports a fact that is about no schema. */
export function say(
  scope: Scope,
  id: string,
  details: {
    readonly effect: Effect;
    readonly direction?: Direction;
    readonly subject: string;
    readonly base?: Place | undefined;
    readonly revision?: Place | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
): void {
  const { from, to } = details;
  scope.comparison.report({
    id,
    effect: details.effect,
    direction: details.direction ?? 'none',
    operation: scope.operation,
    base: details.base,
    revision: details.revision,
    subject: details.subject,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
}

/**
 * A bound that was tightened where it stands is meant, also where the schema's type makes it idle: other readers of the
 * description apply it. Only where a schema was put together differently, the law alone tells.
 */
const bound = /-(set|increased|decreased|pattern-added|became-required)$/;
const structure = /-(all-of|any-of|one-of|list-of-types|if|then|else|not|wrapped-in-one-of)\b/;

/** What compares the schemas of one part needs beside the schemas. */
export type SchemaPart = Omit<
  SchemaContext,
  'report' | 'inclusion' | 'operation' | 'lifecycle' | 'stability'
>;

/**
 * Compares two schemas that both sides use at the same part of an operation.
 * @param scope the operation
 * @param base the older use
 * @param revision the newer use
 * @param part what part it is
 */
export function compareUses(
  scope: Scope,
  base: SchemaUse,
  revision: SchemaUse,
  part: SchemaPart,
): void {
  const { comparison, operation } = scope;
  const difference = comparison.schemas.compare(base.schema, revision.schema);
  if (!difference.changed) return;
  const listed = part.repeatable === true && becameList(base.schema, revision.schema);
  const newer = listed ? (revision.schema.items ?? revision).schema : revision.schema;
  const inclusion = comparison.law?.(base.schema, newer, part.direction);
  const facts: Fact[] = [];
  const report: Report = (fact) => {
    facts.push(fact);
  };
  const { lifecycle } = comparison;
  const { stability } = scope;
  reportSchema(difference, { ...part, operation, lifecycle, stability, inclusion, report });
  const rewritten = facts.some(({ id }) => structure.test(id));
  for (const fact of facts) {
    const { inclusion: _judged, ...declared } = fact;
    comparison.report(!rewritten && bound.test(fact.id) ? declared : fact);
  }
  if (
    inclusion === undefined ||
    inclusion.holds ||
    facts.some((fact) => counts(fact, part.direction))
  )
    return;
  // On the wire of a query a number is text: the law knows JSON alone.
  if (
    !part.stronglyTyped &&
    facts.some(({ id }) => /-type-(generalized|compatible|specialized)$/.test(id))
  )
    return;
  // The law sees more than the table of keywords: what no rule names is reported as what it is.
  const narrowed = part.direction === 'request';
  const decided = inclusion.witness !== undefined;
  comparison.report({
    id: `${part.direction}-${part.scope}-schema-${narrowed ? 'narrowed' : 'widened'}`,
    effect: decided ? (narrowed ? 'narrowed' : 'widened') : 'undecided',
    direction: part.direction,
    operation,
    base: base.schema.place,
    revision: revision.schema.place,
    subject: part.subject,
    inclusion,
  });
}

/** Whether a fact alone explains why the law does not hold. */
function counts(fact: Fact, direction: 'request' | 'response'): boolean {
  if (fact.effect === 'incomparable' || fact.effect === 'undecided') return true;
  return fact.effect === (direction === 'request' ? 'narrowed' : 'widened');
}
