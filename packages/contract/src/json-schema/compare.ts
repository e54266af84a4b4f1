import type { Effect, Fact, Inclusion } from '../findings/fact.ts';
import type { Compatibility } from '../findings/finding.ts';
import { reportOf, type WeighedFact } from '../findings/report.ts';
import { contractError } from '../error-codes.ts';
import { SchemaComparison } from '../model/difference.ts';
import { ImpliedTypes } from '../model/implied-types.ts';
import { InclusionLaw } from '../model/inclusion.ts';
import { isObject } from '../model/json.ts';
import type { Schema } from '../model/schema.ts';
import { SchemaReader } from '../model/schema-reader.ts';
import { References } from '../model/references.ts';
import type { Source } from '../model/source.ts';
import type { Lifecycle } from '../rules/lifecycle.ts';
import { reportSchema } from '../rules/schema-facts.ts';
import { readersOf, type Reader, type SchemaCompatibility } from './compatibility.ts';

/** What the law says for one reader. */
interface Judgement {
  readonly reader: Reader;
  readonly inclusion: Inclusion;
  /** Whether only the types that keywords imply tell the two apart. */
  readonly implied: boolean;
}

/**
 * Compares two JSON Schemas: does every reader that matters understand all that may be written?
 * @param base the older schema
 * @param revision the newer schema
 * @param compatibility whose understanding is asked for
 * @param lifecycle the day against which dates are held
 * @returns every difference; `breaking` where some value is refused, or where that is undecided
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
export async function compareJsonSchemas(
  base: Source,
  revision: Source,
  compatibility: SchemaCompatibility,
  lifecycle: Lifecycle,
): Promise<Compatibility> {
  const [before, after] = [schemaOf(base), schemaOf(revision)];
  const comparison = new SchemaComparison();
  const difference = comparison.compare(before, after);
  const judgements = readersOf(compatibility).map((reader) =>
    judge(reader, before, after, comparison),
  );
  const failed = judgements.filter(({ inclusion }) => !inclusion.holds);
  const weighed: WeighedFact[] = [];
  const explained = new Set<Judgement>();
  const report = (fact: Fact): void => {
    if (judgements.every(({ inclusion }) => inclusion.same) && fact.effect !== 'neutral') return;
    const guilty = failed.find((one) => !one.implied && hurts(fact.effect, one.reader));
    if (guilty !== undefined) explained.add(guilty);
    const { reader, inclusion } = guilty ?? judgements[0] ?? {};
    weighed.push({
      fact: {
        ...fact,
        id: idOf(fact.id),
        direction: 'none',
        ...(inclusion === undefined ? {} : { inclusion, reader }),
      },
      level: guilty === undefined ? 'info' : 'breaking',
    });
  };
  reportSchema(difference, {
    direction: 'request',
    scope: 'body',
    operation: null,
    subject: 'schema',
    stronglyTyped: true,
    open: true,
    lifecycle,
    inclusion: undefined,
    report,
  });
  for (const judgement of failed) {
    if (!explained.has(judgement))
      weighed.push({ fact: wholeFact(judgement, before, after), level: 'breaking' });
  }
  return await reportOf(weighed, { base: base.main, revision: revision.main });
}

/** By the letter of the schemas first; where that holds, by the types that they imply. */
function judge(
  reader: Reader,
  before: Schema,
  after: Schema,
  comparison: SchemaComparison,
): Judgement {
  const ask = (law: InclusionLaw, older: Schema, newer: Schema): Inclusion =>
    reader === 'newer' ? law.judge(older, newer, 'any') : law.judge(newer, older, 'any');
  const inclusion = ask(new InclusionLaw(comparison), before, after);
  if (!inclusion.holds) return { reader, inclusion, implied: false };
  const types = new ImpliedTypes();
  const strict = ask(new InclusionLaw(), types.read(before), types.read(after));
  return strict.holds
    ? { reader, inclusion, implied: false }
    : { reader, inclusion: strict, implied: true };
}

/** What the table of keywords has no name for is told as what it is. */
function wholeFact({ reader, inclusion, implied }: Judgement, before: Schema, after: Schema): Fact {
  const decided = inclusion.witness !== undefined;
  const change = reader === 'newer' ? 'narrowed' : 'widened';
  return {
    id: implied ? `json-schema-implied-type-${change}` : `json-schema-${change}`,
    effect: decided ? change : 'undecided',
    direction: 'none',
    operation: null,
    base: before.place,
    revision: after.place,
    subject: 'schema',
    inclusion,
    reader,
  };
}

/** The rules are those of what is sent to a server; their ids say that they speak of a schema. */
function idOf(id: string): string {
  return `json-schema-${id.replace(/^request-(body-)?/, '').replace('request-', '')}`;
}

function hurts(effect: Effect, reader: Reader): boolean {
  if (effect === 'incomparable' || effect === 'undecided') return true;
  return effect === (reader === 'newer' ? 'narrowed' : 'widened');
}

/**
 * @param source a file that was read
 * @returns the schema in it
 * @throws CONTRACT_KIND_MISMATCH where it is none, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
export function schemaOf(source: Source): Schema {
  const { value } = source.main;
  if (!isObject(value) && typeof value !== 'boolean') {
    throw contractError('CONTRACT_KIND_MISMATCH', {
      message: `Expected a JSON Schema in ${source.main.name}, found no object.`,
      remedy: 'Give the schema itself, or name the right --kind.',
      location: { file: source.main.name },
    });
  }
  const dialect = isObject(value) && typeof value['$schema'] === 'string' ? value['$schema'] : '';
  const siblings = !/draft-0[3-7]/.test(dialect);
  return new SchemaReader(new References(source), siblings).read(value, {
    file: source.main,
    pointer: '',
  });
}
