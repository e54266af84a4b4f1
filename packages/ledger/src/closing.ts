import { exhausted, type Owner } from '@waybill/core';
import type { EnvironmentRecord } from './documents.ts';
import { withoutOpen } from './environment.ts';
import type { DeploymentEvidenceOf } from './evidence.ts';
import { describeOwner, type TakeOver } from './lock.ts';
import { phaseOf, transition, type DeploymentRecord, type TransitionContext } from './record.ts';
import type { LedgerTree } from './tree.ts';

/**
 * A deployment that cannot go on, and why. `OVERTAKEN`: it waited and had changed nothing; another one was started
 * or began to wait in its place. `REPLACED`: its own run goes on with another one. Else its owner is gone.
 */
export type Closed =
  | { readonly why: 'OVERTAKEN' | 'REPLACED'; readonly record: DeploymentRecord }
  | {
      readonly why: TakeOver;
      readonly record: DeploymentRecord;
      /** Absent where only its run is known to have ended. */
      readonly owner?: Owner;
      readonly leaseUntil?: string;
    };

/**
 * Ends what cannot go on any more.
 * @param tree the ledger; the records are staged there
 * @param environment its pointers
 * @param closed what ends, and why
 * @param by the deployment that goes on instead
 * @param context who writes, and when
 * @returns the pointers without what ended; the same object where nothing did
 */
export function closeAll(
  tree: LedgerTree,
  environment: EnvironmentRecord,
  closed: readonly Closed[],
  by: string,
  context: TransitionContext,
): EnvironmentRecord {
  let result = environment;
  for (const closing of closed) {
    const end = endOf(closing, by);
    tree.stage(transition(closing.record, end.phase, end, context));
    result = withoutOpen(result, closing.record.id);
  }
  return result;
}

/**
 * @param deployment an unfinished deployment
 * @returns whether nothing outside was changed for it yet
 */
export function changedNothing(deployment: DeploymentRecord): boolean {
  return ['requested', 'proposed', 'approved'].includes(phaseOf(deployment));
}

function endOf(
  closing: Closed,
  by: string,
): DeploymentEvidenceOf<'superseded'> | DeploymentEvidenceOf<'interrupted'> {
  const { record } = closing;
  const phase = phaseOf(record);
  switch (closing.why) {
    case 'OVERTAKEN':
    case 'REPLACED': {
      const what =
        closing.why === 'OVERTAKEN'
          ? `when deployment ${by} of ${record.environment} was started`
          : `and deployment ${by} of ${record.environment} goes on in its place`;
      const message = `It waited in phase ${phase} ${what}.`;
      const remedy = 'Nothing is to be done: nothing outside was changed for it.';
      return { phase: 'superseded', by, code: closing.why, message, remedy, facts: { phase } };
    }
    case 'RUN_ENDED':
    case 'LEASE_EXPIRED': {
      const { owner, why, leaseUntil } = closing;
      const who = owner === undefined ? 'the run that made it' : describeOwner(owner);
      const message =
        why === 'LEASE_EXPIRED'
          ? `Nothing could be learned of ${who}, and its lease ended at ${leaseUntil ?? 'its time'}, in phase ${phase}.`
          : `It stood in phase ${phase} and ${who} had ended.`;
      const remedy = `Look at deployment ${by}, which was started instead.`;
      return { phase: 'interrupted', code: why, message, remedy, facts: { phase, by } };
    }
    default:
      return exhausted(closing, 'why a deployment cannot go on');
  }
}
