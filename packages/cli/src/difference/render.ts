import { shortDigest, type ComparedEnvironment, type SchemaState } from '@waybill/ledger';
import { columns } from '../records.ts';
import type { CommitSide, Difference } from './read.ts';

/**
 * @param difference in what two environments differ
 * @returns it as text for a terminal
 */
export function differenceText(difference: Difference): string {
  const { from, to, images, commits } = difference;
  const sides = columns([
    ['ENVIRONMENT', 'RUNS', 'VERSION', 'SINCE', 'SCHEMA'],
    ...[from, to].map((side) => [
      side.environment,
      side.active?.commit.slice(0, 12) ?? 'nothing yet',
      side.active?.version ?? '-',
      side.active?.at ?? '-',
      schemaText(side.schema),
    ]),
  ]);
  const imageRows = images.map(({ name, from: one, to: other }) => [
    name,
    one === undefined ? 'none' : shortDigest(one),
    other === undefined ? 'none' : shortDigest(other),
  ]);
  const parts = [
    sides,
    images.length === 0 && from.active !== undefined && to.active !== undefined
      ? 'The images are the same.'
      : columns([['IMAGE', from.environment, to.environment], ...imageRows]),
    schemaSentence(difference),
    ...(commits.known
      ? [
          commitText(from, to, commits.onlyFrom, difference.sameCommit),
          commits.onlyTo.count === 0 ? '' : commitText(to, from, commits.onlyTo, false),
        ]
      : [columns([[`Which commits lie between them is not known: ${commits.message}.`]])]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function commitText(
  has: ComparedEnvironment,
  lacks: ComparedEnvironment,
  side: CommitSide,
  isSame: boolean,
): string {
  if (isSame) return 'Both run the same commit.';
  if (side.count === 0) return `Every commit of ${has.environment} is in ${lacks.environment} too.`;
  const counted = `${String(side.count)} ${side.count === 1 ? 'commit is' : 'commits are'} in ${has.environment} and not in ${lacks.environment}:`;
  const rows = side.commits.map(({ commit, at, author, subject }) => [
    `  ${commit.slice(0, 12)}`,
    at.slice(0, 10),
    author,
    subject,
  ]);
  const rest = side.count - side.commits.length;
  const more = rest > 0 ? [`  and ${String(rest)} older ones`] : [];
  return [counted, columns(rows), ...more].join('\n');
}

function schemaText({ version, uncertainSince }: SchemaState): string {
  const known = version ?? 'not recorded';
  return uncertainSince === undefined ? known : `${known}?`;
}

function schemaSentence({ from, to, sameSchema }: Difference): string {
  const unsure = [from, to].flatMap(({ environment, schema: { uncertainSince } }) =>
    uncertainSince === undefined
      ? []
      : [
          `The schema of ${environment} may be another one: ${uncertainSince} began to migrate and left no version.`,
        ],
  );
  if (unsure.length > 0) return unsure.join('\n');
  if (sameSchema === undefined) {
    const isNone = from.schema.version === undefined && to.schema.version === undefined;
    return isNone
      ? 'No migration is recorded in either.'
      : 'A schema is not recorded in one of them, so whether they differ is not known.';
  }
  return sameSchema
    ? 'The schemas are the same.'
    : columns([
        [`The schemas differ: ${from.schema.version ?? ''} and ${to.schema.version ?? ''}.`],
      ]);
}
