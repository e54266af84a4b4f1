import { compareSchemaVersions } from '@waybill/migration/schema-version';
import type { GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import type { SchemaFacts, SchemaMove } from '../rollback-facts.ts';
import { answersOf } from './answer.ts';

const answers = answersOf('schema-window');

/**
 * A rollback brings back an image, never a schema: the target's application must fit the schema as it is now. It
 * does where the version is the one on which it ran, or where every release that moved the schema since declares
 * that an application of that version still works (`migrations.compatible-from`).
 * @param facts what was learned
 * @returns what the gate says
 */
export function schemaWindowGate({ request, schema, migrations }: PromotionFacts): GateResult {
  if (request.kind === 'promote') {
    const brings = migrations.known && migrations.value !== 'none';
    return answers.skip(
      brings
        ? 'its migration brings the schema that the release needs'
        : 'only a rollback brings back what is older than the schema',
    );
  }
  if (schema?.known === true) return judge(schema.value, request.environment);
  const what = 'which schema the environment has, and on which one the target ran';
  if (schema !== undefined) return answers.unknown(what, schema);
  const remedy = 'Report this as a fault of Waybill.';
  return answers.refuse('GATE_UNKNOWN', `Expected to learn ${what}; it was not asked.`, remedy);
}

function judge(schema: SchemaFacts, environment: string): GateResult {
  const { now, target, moves, unrecorded } = schema;
  const [open] = unrecorded;
  if (open !== undefined) return notKnown(open, environment);
  if (moves.length === 0) {
    if (now === undefined) return answers.skip(`no migration is recorded in ${environment}`);
    return answers.allow(`The schema has version ${now}, as when the target ran.`, { schema: now });
  }
  if (now !== undefined && now === target) {
    const message = `The schema has version ${now} again, as when the target ran.`;
    return answers.allow(message, { schema: now });
  }
  const closing = moves.find((move) => !fits(target, move));
  if (closing !== undefined) return closed(schema, closing, environment);
  return answers.allow(
    `The target ran on schema version ${target ?? ''}; the releases that moved it to ${now ?? ''} since declare that they work with that.`,
    { schema: now ?? null, target: target ?? null, moves: moves.map(described).slice(0, 20) },
  );
}

/** What has no order is not known to fit (law 7). */
function fits(target: string | null | undefined, { compatibleFrom }: SchemaMove): boolean {
  if (target === null || target === undefined || compatibleFrom === undefined) return false;
  const order = compareSchemaVersions(target, compatibleFrom);
  return order !== undefined && order >= 0;
}

function notKnown(open: SchemaFacts['unrecorded'][number], environment: string): GateResult {
  return answers.refuse(
    'GATE_SCHEMA_WINDOW',
    `Expected to know which schema ${environment} has; the deployment ${open.deployment} of ${open.commit} began to migrate, and no record says which version it left.`,
    'Promote that commit again or a newer one, so that its migration ends and is recorded. `migrations.version` in waybill.yaml is the command that prints the version.',
    { deployment: open.deployment, commit: open.commit },
  );
}

function closed(
  { now, target, moves }: SchemaFacts,
  closing: SchemaMove,
  environment: string,
): GateResult {
  const ran = typeof target === 'string' ? `on version ${target}` : 'before a version was recorded';
  const declared =
    closing.compatibleFrom === undefined
      ? 'declares no `migrations.compatible-from`'
      : `declares \`compatible-from: ${closing.compatibleFrom}\``;
  return answers.refuse(
    'GATE_SCHEMA_WINDOW',
    `Expected the target's application to work on the schema that ${environment} has now, version ${now ?? 'unknown'}; it ran ${ran}. The release of ${closing.commit} (deployment ${closing.deployment}) moved the schema from ${closing.from ?? 'nothing'} to ${closing.to}, and ${declared}.`,
    'Go back to a newer target, or promote a commit that brings the fix forward: a rollback never takes a schema back. Releases to come say in `migrations.compatible-from` of waybill.yaml how far back an application works on their schema.',
    {
      schema: now ?? null,
      target: target ?? null,
      commit: closing.commit,
      deployment: closing.deployment,
      compatibleFrom: closing.compatibleFrom ?? null,
      moves: moves.map(described).slice(0, 20),
    },
  );
}

function described({ commit, from, to, compatibleFrom }: SchemaMove): string {
  return `${commit} ${from ?? '(none)'} -> ${to}, compatible from ${compatibleFrom ?? '(not declared)'}`;
}
