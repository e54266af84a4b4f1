import {
  deploymentEvidence,
  type DeploymentRecord,
  type LedgerReader,
  type MigrationOutcome,
} from '@waybill/ledger';
import { gateError } from '../error-codes.ts';
import type { SchemaFacts, SchemaMove } from '../rollback-facts.ts';

/** A rollback looks no further back: so many since its target, and so many before it. */
const mostDeployments = { since: 500, before: 100 } as const;

/** A migration that began; its outcome is undefined where no record says how it ended. */
interface Migrated {
  readonly record: DeploymentRecord;
  readonly at: string;
  readonly before: string | null;
  readonly outcome: MigrationOutcome | undefined;
  /** What its release declares to leave, where that is recorded before. */
  readonly declared: Declared | undefined;
}

type Declared = Pick<MigrationOutcome, 'versionAfter' | 'compatibleFrom'>;

/**
 * Reads from the ledger alone which schema an environment has, on which one a rollback's target ran, and what moved
 * it since. Deployments that failed after their migration count: they left their schema behind. Where no record
 * says how a migration ended, what the next one found tells it, or else what its release declared before it began.
 * @param ledger the records
 * @param target the deployment that is to be brought back
 * @returns the schema now and then
 * @throws ROLLBACK_TOO_FAR where more deployments came since than are read: one of them may have migrated
 */
export async function readSchema(
  ledger: Pick<LedgerReader, 'deployments'>,
  target: DeploymentRecord,
): Promise<SchemaFacts> {
  const { environment } = target;
  const until = activeSince(target);
  const since = await ledger.deployments({
    environment,
    since: target.transitions[0]?.at ?? until,
    limit: mostDeployments.since,
  });
  if (since.length >= mostDeployments.since && !since.some(({ id }) => id === target.id))
    throw tooFarBack(target);
  // One that was asked for before the target can have migrated after it.
  const limit = since.length + mostDeployments.before;
  const records = await ledger.deployments({ environment, limit });
  const all = records.flatMap((record) => migratedBy(record) ?? []).sort(newestFirst);
  const before = all.find(({ at }) => at <= until);
  const later = all.filter(({ at }) => at > until);
  const moves: SchemaMove[] = [];
  const unrecorded: Migrated[] = [];
  for (const [index, step] of later.entries()) {
    const move = moveOf(step, later[index - 1]);
    if (move === undefined) unrecorded.push(step);
    else if (move.from !== move.to) moves.push(move);
  }
  return {
    now: versionNow(all),
    target: versionOfTarget(before, later.at(-1)),
    moves,
    unrecorded: unrecorded.map(({ record: { id, commit } }) => ({ deployment: id, commit })),
  };
}

/** A migration of which nobody saw the end may have left what its release declares: that is what has to be borne. */
function versionNow(all: readonly Migrated[]): string | undefined {
  const told = all.find(({ outcome, declared }) => (outcome ?? declared) !== undefined);
  return (told?.outcome ?? told?.declared)?.versionAfter;
}

function newestFirst(one: Migrated, other: Migrated): number {
  if (one.at === other.at) return one.record.id < other.record.id ? 1 : -1;
  return one.at < other.at ? 1 : -1;
}

/** When the target was proved to run: what migrated later was not the schema on which it was seen well. */
function activeSince(target: DeploymentRecord): string {
  const active = target.transitions.find(({ to }) => to === 'active');
  return active?.at ?? target.transitions[0]?.at ?? '';
}

/** What the newest migration up to the target left; where that is not recorded, what the first one since found. */
function versionOfTarget(
  newest: Migrated | undefined,
  firstSince: Migrated | undefined,
): string | null | undefined {
  return newest?.outcome?.versionAfter ?? firstSince?.before;
}

function migratedBy(record: DeploymentRecord): Migrated | undefined {
  const began = record.transitions.find(({ to }) => to === 'migrating');
  for (const phase of ['rolling-out', 'desired'] as const) {
    const outcome = deploymentEvidence(record, phase)?.migration;
    const at = record.transitions.find(({ to }) => to === phase)?.at;
    if (outcome !== undefined && at !== undefined)
      return { record, at, before: outcome.versionBefore, outcome, declared: undefined };
  }
  const migrating = deploymentEvidence(record, 'migrating');
  if (began === undefined || migrating === undefined || 'skipped' in migrating) return undefined;
  const { versionBefore: before, declares: declared } = migrating;
  return { record, at: began.at, before, outcome: undefined, declared };
}

/** @returns undefined where nobody knows which version it left */
function moveOf(step: Migrated, next: Migrated | undefined): SchemaMove | undefined {
  const { record, before, outcome, declared } = step;
  // A run that was ended after its migration: its release, started again, finds the schema as it has to be.
  const sameRelease = next?.record.commit === record.commit ? next.outcome : undefined;
  const found = next === undefined ? declared?.versionAfter : next.before;
  const to = outcome?.versionAfter ?? found;
  if (to === undefined || to === null) return undefined;
  return {
    deployment: record.id,
    commit: record.commit,
    from: before,
    to,
    compatibleFrom: (outcome ?? sameRelease ?? declared)?.compatibleFrom,
  };
}

function tooFarBack({ id, environment }: DeploymentRecord): Error {
  return gateError('ROLLBACK_TOO_FAR', {
    message: `Expected fewer than ${String(mostDeployments.since)} deployments in ${environment} since ${id}; there are more, and what they did to the schema is not read.`,
    remedy: 'Go back to a newer deployment, or promote a commit that brings the fix forward.',
    facts: { deployment: id, environment },
  });
}
