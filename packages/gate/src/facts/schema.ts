import {
  deploymentEvidence,
  type DeploymentRecord,
  type LedgerReader,
  type MigrationOutcome,
} from '@waybill/ledger';
import type { SchemaFacts, SchemaMove } from '../rollback-facts.ts';

/** A rollback looks no further back. */
const mostDeployments = 2000;

/** What one deployment did to the schema, and when its record says so. */
type SchemaStep =
  | { readonly kind: 'moved'; readonly at: string; readonly move: SchemaMove }
  | { readonly kind: 'unrecorded'; readonly at: string; readonly record: DeploymentRecord };

/**
 * Reads from the ledger alone which schema an environment has, on which one a rollback's target ran, and what moved
 * it since. Deployments that failed after their migration count: they left their schema behind.
 * @param ledger the records
 * @param target the deployment that is to be brought back
 * @returns the schema now and then
 */
export async function readSchema(
  ledger: LedgerReader,
  target: DeploymentRecord,
): Promise<SchemaFacts> {
  const { environment } = target;
  const records = await ledger.deployments({ environment, limit: mostDeployments });
  const steps = records
    .flatMap((record) => stepOf(record) ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const until = activeSince(target);
  const since = steps.filter(({ at }) => at > until);
  const before = steps.filter(({ at }) => at <= until);
  const moves = since.flatMap((step) => (step.kind === 'moved' ? [step.move] : []));
  return {
    now: steps.flatMap((step) => (step.kind === 'moved' ? [step.move.to] : []))[0],
    target: versionOfTarget(before[0], moves.at(-1)),
    moves,
    unrecorded: since.flatMap((step) =>
      step.kind === 'unrecorded'
        ? [{ deployment: step.record.id, commit: step.record.commit }]
        : [],
    ),
  };
}

/** The version that the newest migration up to the target left; where none is recorded, the first one since found it. */
function versionOfTarget(
  newest: SchemaStep | undefined,
  firstSince: SchemaMove | undefined,
): string | null | undefined {
  return newest?.kind === 'moved' ? newest.move.to : firstSince?.from;
}

/** When the target was proved to run: what migrated later was not the schema on which it was seen well. */
function activeSince(target: DeploymentRecord): string {
  const active = target.transitions.find(({ to }) => to === 'active');
  return active?.at ?? target.transitions[0]?.at ?? '';
}

function stepOf(record: DeploymentRecord): SchemaStep | undefined {
  for (const phase of ['rolling-out', 'desired'] as const) {
    const outcome = deploymentEvidence(record, phase)?.migration;
    const at = record.transitions.find(({ to }) => to === phase)?.at;
    if (outcome !== undefined && at !== undefined)
      return { kind: 'moved', at, move: moveOf(record, outcome) };
  }
  const migrating = record.transitions.find(({ to }) => to === 'migrating');
  if (migrating === undefined || deploymentEvidence(record, 'migrating') === undefined)
    return undefined;
  return { kind: 'unrecorded', at: migrating.at, record };
}

function moveOf(
  { id, commit }: DeploymentRecord,
  { versionBefore, versionAfter, compatibleFrom }: MigrationOutcome,
): SchemaMove {
  return { deployment: id, commit, from: versionBefore, to: versionAfter, compatibleFrom };
}
