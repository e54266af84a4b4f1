import type { Fact } from '../findings/fact.ts';
import type { Compatibility } from '../findings/finding.ts';
import { reportOf, type WeighedFact } from '../findings/report.ts';
import { contractError } from '../error-codes.ts';
import { SchemaComparison } from '../model/difference.ts';
import { InclusionLaw } from '../model/inclusion.ts';
import { isObject } from '../model/json.ts';
import type { Schema } from '../model/schema.ts';
import { SchemaReader } from '../model/schema-reader.ts';
import { References, type Source } from '../model/source.ts';
import { reportSchema } from '../rules/schema-facts.ts';

/**
 * Compares two JSON Schemas: is what was valid still valid? That is what registries call BACKWARD: readers with the
 * newer schema read what was written with the older one.
 * @param base the older schema
 * @param revision the newer schema
 * @returns every difference; `breaking` where some value that was valid is so no more, or where that is undecided
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
export async function compareJsonSchemas(base: Source, revision: Source): Promise<Compatibility> {
  const [before, after] = [schemaOf(base), schemaOf(revision)];
  const comparison = new SchemaComparison();
  const difference = comparison.compare(before, after);
  const inclusion = new InclusionLaw(comparison).judge(before, after, 'any');
  const facts: Fact[] = [];
  const report = (fact: Fact): void => {
    facts.push({ ...fact, id: idOf(fact.id), direction: 'none', inclusion });
  };
  reportSchema(difference, {
    direction: 'request',
    scope: 'body',
    operation: null,
    subject: 'schema',
    stronglyTyped: true,
    inclusion,
    report,
  });
  const weighed = facts
    .filter((fact) => !inclusion.same || fact.effect === 'neutral')
    .map((fact): WeighedFact => ({
      fact,
      level: !inclusion.holds && narrows(fact) ? 'breaking' : 'info',
    }));
  if (!inclusion.holds && !weighed.some(({ level }) => level === 'breaking')) {
    const fact: Fact = {
      id: 'json-schema-narrowed',
      effect: inclusion.witness === undefined ? 'undecided' : 'narrowed',
      direction: 'none',
      operation: null,
      base: before.place,
      revision: after.place,
      subject: 'schema',
      inclusion,
    };
    weighed.push({ fact, level: 'breaking' });
  }
  return await reportOf(weighed, { base: base.main, revision: revision.main });
}

/** The rules are those of what is sent to a server; their ids say that they speak of a schema. */
function idOf(id: string): string {
  return `json-schema-${id.replace(/^request-(body-)?/, '').replace('request-', '')}`;
}

function narrows({ effect }: Fact): boolean {
  return effect === 'narrowed' || effect === 'incomparable' || effect === 'undecided';
}

function schemaOf(source: Source): Schema {
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
