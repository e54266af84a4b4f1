import type { KeptProperties, KeptResponseProperties } from '@waybill/config';
import { placeAt, type Source } from '../model/source.ts';
import type { FindingSource } from '../verdict.ts';
import type { KeptRow } from './keep.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { policyRules } from './rule-ids.ts';

/** A property that must stay, as a base had it. */
export interface KeptBefore {
  readonly labels: readonly string[];
  readonly row: KeptRow;
  readonly before: FindingSource;
}

/** What rules of `keep` are judged by. */
export interface KeepFacts {
  readonly rules: readonly (KeptProperties | KeptResponseProperties)[];
  readonly revision: Source;
  readonly rows: readonly KeptRow[];
  /** What bases had, and the revision has not. */
  readonly before: readonly KeptBefore[];
  /** The operations of the revision. */
  readonly operations: ReadonlySet<string>;
}

/** @returns the same for rows that speak of the same property of the same body */
export function rowKey({ rule, operation, status, mediaType, property }: KeptRow): string {
  return JSON.stringify([rule, operation, status, mediaType, property]);
}

/**
 * Judges that properties are where they must stay.
 * @param facts the rules, and what was found of each
 * @returns a finding for each property that is missing (`contract-kept-property-missing`) or not required where it
 *   must be (`-optional`), with the bases that had it; for each body of a base that is gone from an operation
 *   (`contract-kept-response-removed`); and for each rule that is about nothing (`contract-keep-unmatched`)
 */
export function keepFindings(facts: KeepFacts): readonly PlacedFinding[] {
  const { rules, rows, revision } = facts;
  const missing = rows
    .filter((row) => isWrong(row, rules))
    .map((row) => propertyFinding(row, facts.before));
  const known = new Set(rows.map(rowKey));
  const gone = new Map<string, KeptBefore[]>();
  for (const kept of facts.before) {
    const { operation } = kept.row;
    if (known.has(rowKey(kept.row)) || operation === null) continue;
    // An operation that is gone is judged by the comparison: it may have been deprecated long enough.
    if (!facts.operations.has(operation)) continue;
    const key = rowKey(kept.row);
    gone.set(key, [...(gone.get(key) ?? []), kept]);
  }
  const removed = [...gone.values()].flatMap((kept) => removedFinding(kept, revision));
  const unmatched = rules.flatMap((rule, index) =>
    rows.some((row) => row.rule === index) ? [] : [unmatchedFinding(rule, revision)],
  );
  return [...missing, ...removed, ...unmatched];
}

function isWrong(row: KeptRow, rules: KeepFacts['rules']): boolean {
  if (row.presence === 'missing') return true;
  return row.presence === 'optional' && rules[row.rule]?.required === true;
}

function propertyFinding(row: KeptRow, before: readonly KeptBefore[]): PlacedFinding {
  const had = before.filter((kept) => rowKey(kept.row) === rowKey(row));
  const missing = row.presence === 'missing';
  const id = missing ? 'contract-kept-property-missing' : 'contract-kept-property-optional';
  const [first] = had;
  const clients =
    first === undefined
      ? ''
      : `; clients of ${labelsOf(had).join(', ')} ${missing ? 'read' : 'rely on'} it`;
  return {
    id,
    level: policyRules[id],
    message: `${subjectOf(row)} must ${missing ? 'have' : 'always have'} ${row.property}; ${missing ? 'it does not describe it' : 'it may be left out'}${clients}.`,
    remedy: missing
      ? `Describe ${row.property} there again, and answer it.`
      : `List ${row.property} in \`required\`, and answer it always.`,
    place: row.place,
    ...where(row),
    ...(first === undefined ? {} : { bases: labelsOf(had), before: first.before }),
  };
}

function removedFinding(kept: readonly KeptBefore[], revision: Source): readonly PlacedFinding[] {
  const [first] = kept;
  if (first === undefined) return [];
  const { row, before } = first;
  const [method = '', path = ''] = row.operation?.split(' ', 2) ?? [];
  return [
    {
      id: 'contract-kept-response-removed',
      level: policyRules['contract-kept-response-removed'],
      message: `${subjectOf(row)} must stay, with ${row.property}; clients of ${labelsOf(kept).join(', ')} read it, and it is gone.`,
      remedy: 'Answer with it again, or change the rule of `keep` in waybill.yaml.',
      place: placeAt({ file: revision.main, pointer: '/paths' }, path, method.toLowerCase()),
      ...where(row),
      bases: labelsOf(kept),
      before,
    },
  ];
}

function unmatchedFinding(
  rule: KeptProperties | KeptResponseProperties,
  revision: Source,
): PlacedFinding {
  const about =
    'responses' in rule
      ? `the responses ${rule.responses.status.join(', ')} of ${rule.responses.operations.join(', ')}`
      : 'the schema';
  return {
    id: 'contract-keep-unmatched',
    level: policyRules['contract-keep-unmatched'],
    message: `A rule of \`keep\` for ${rule.properties.join(', ')} is about ${about}; the contract has no such response with a JSON body, so the rule protects nothing.`,
    remedy: 'Correct operations and status in waybill.yaml, or remove the rule.',
    place: { file: revision.main, pointer: '' },
  };
}

function subjectOf({ operation, status, mediaType }: KeptRow): string {
  return operation === null
    ? 'The schema'
    : `The response ${status} (${mediaType}) of ${operation}`;
}

function where({ operation }: KeptRow): Pick<PlacedFinding, 'operation' | 'direction'> {
  return operation === null ? {} : { operation, direction: 'response' };
}

function labelsOf(kept: readonly KeptBefore[]): readonly string[] {
  return [...new Set(kept.flatMap(({ labels }) => labels))];
}
