import type { EnvironmentRecord, LockRecord } from './documents.ts';
import { withoutOpen } from './environment.ts';
import type { DeploymentEvidenceOf } from './evidence.ts';
import { describeOwner, type TakeOver } from './lock.ts';
import { phaseOf, transition, type DeploymentRecord, type TransitionContext } from './record.ts';
import type { LedgerTree } from './tree.ts';

/** Why others cannot go on. */
interface Closing {
  readonly lock: LockRecord | undefined;
  readonly takeOver: TakeOver | undefined;
  /** The deployment that goes on instead. */
  readonly by: string;
}

/**
 * Ends what cannot go on any more: a deployment whose owner is gone was interrupted; one that waited without
 * a lock and had changed nothing yet is superseded.
 */
export function closeOthers(
  tree: LedgerTree,
  environment: EnvironmentRecord,
  others: readonly DeploymentRecord[],
  closing: Closing,
  context: TransitionContext,
): EnvironmentRecord {
  let result = environment;
  for (const other of others) {
    const held = closing.lock?.deployment === other.id ? closing.lock : undefined;
    tree.stage(
      held === undefined && changedNothing(other)
        ? transition(other, 'superseded', overtaken(other, closing.by), context)
        : transition(other, 'interrupted', interruption(other, held, closing), context),
    );
    result = withoutOpen(result, other.id);
  }
  return result;
}

function changedNothing(deployment: DeploymentRecord): boolean {
  return ['requested', 'proposed', 'approved'].includes(phaseOf(deployment));
}

function overtaken(other: DeploymentRecord, by: string): DeploymentEvidenceOf<'superseded'> {
  return {
    phase: 'superseded',
    by,
    code: 'OVERTAKEN',
    message: `It waited in phase ${phaseOf(other)} when deployment ${by} of ${other.environment} was started.`,
    remedy: 'Nothing is to be done: nothing outside was changed for it.',
    facts: { phase: phaseOf(other) },
  };
}

function interruption(
  other: DeploymentRecord,
  held: LockRecord | undefined,
  closing: Closing,
): DeploymentEvidenceOf<'interrupted'> {
  const who = held === undefined ? 'the run that made it' : describeOwner(held.owner);
  const expired = held !== undefined && closing.takeOver === 'LEASE_EXPIRED';
  return {
    phase: 'interrupted',
    code: expired ? 'LEASE_EXPIRED' : 'RUN_ENDED',
    message: expired
      ? `Nothing could be learned of ${who}, and its lease ended at ${held.leaseUntil}, in phase ${phaseOf(other)}.`
      : `It stood in phase ${phaseOf(other)} and ${who} had ended.`,
    remedy: `Look at deployment ${closing.by}, which was started instead.`,
    facts: { phase: phaseOf(other), by: closing.by },
  };
}
