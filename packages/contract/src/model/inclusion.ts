import type { Inclusion } from '../findings/fact.ts';
import { accepts, type Reading, type Traffic } from './accepts.ts';
import { SchemaComparison } from './difference.ts';
import { sameJson } from './json.ts';
import { mentionedPaths } from './mention.ts';
import { Question, TooManySteps } from './question.ts';
import { samplesOf } from './sample.ts';
import type { Schema } from './schema.ts';
import { TooManyShapes } from './shape.ts';

/**
 * The law: a change is compatible where all values that the older side may give are values that the newer side takes.
 * It proves inclusion by the parts of schemas, and refutes it by a value; what it can do neither for is undecided.
 */
export class InclusionLaw {
  readonly #comparison: SchemaComparison;
  readonly #judged = new Map<Schema, Map<Schema, Map<Traffic, Inclusion>>>();

  /** @param comparison knows which parts do not differ; its own where absent */
  constructor(comparison: SchemaComparison = new SchemaComparison()) {
    this.#comparison = comparison;
  }

  /**
   * @param base the older schema
   * @param revision the newer schema
   * @param traffic `request`: older clients write and the newer server reads; `response`: the newer server writes and
   *   older clients read; `any`: as a request, for documents that have no direction
   * @returns what the law says
   */
  judge(base: Schema, revision: Schema, traffic: Traffic): Inclusion {
    let row = this.#judged.get(base);
    if (row === undefined)
      this.#judged.set(base, (row = new Map<Schema, Map<Traffic, Inclusion>>()));
    let cell = row.get(revision);
    if (cell === undefined) row.set(revision, (cell = new Map<Traffic, Inclusion>()));
    let known = cell.get(traffic);
    if (known === undefined) cell.set(traffic, (known = this.#decide(base, revision, traffic)));
    return known;
  }

  #decide(base: Schema, revision: Schema, traffic: Traffic): Inclusion {
    const [giver, taker] = traffic === 'response' ? [revision, base] : [base, revision];
    const same = (one: Schema, other: Schema): boolean => this.#comparison.alike(one, other);
    let literal = true;
    const question = (inner: Schema, outer: Schema): boolean => {
      const asked = new Question(traffic, same);
      try {
        const answer = asked.includes([inner], [outer]);
        literal &&= !asked.readOverlaps;
        return answer;
      } catch (error) {
        if (error instanceof TooManySteps || error instanceof TooManyShapes) return false;
        throw error;
      }
    };
    if (!question(giver, taker))
      return {
        holds: false,
        same: false,
        ...witnessOf(giver, taker, new Question(traffic, same).reading),
      };
    const back = question(taker, giver) && sameJson(mentionedPaths(base), mentionedPaths(revision));
    return { holds: true, same: back && literal };
  }
}

/** A value that the one side gives and the other refuses. */
function witnessOf(giver: Schema, taker: Schema, reading: Reading): { witness?: string } {
  for (const value of samplesOf(giver, taker)) {
    if (accepts([giver], value, reading) === true && accepts([taker], value, reading) === false) {
      const text = JSON.stringify(value);
      return { witness: text.length > 100 ? `${text.slice(0, 97)}…` : text };
    }
  }
  return {};
}
