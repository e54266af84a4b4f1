import { deploymentIdSchema, type DeploymentPhase, type DeploymentStep } from '@waybill/ledger';
import { recordedOutcome } from './ledger-claims.ts';
import type { StepFailure } from './step-evidence.ts';

/**
 * Says how a deployment ends whose step did not succeed. `superseded`: desired state names a newer release, and nothing
 * was written for this one. `refused` is for a gate's no before anything was changed outside; afterwards the same no is
 * a failure.
 * @param phase where the deployment stands
 * @param failure what its step said
 */
export function failureStep(phase: DeploymentPhase, failure: StepFailure): DeploymentStep {
  const outcome = recordedOutcome(failure);
  if (failure.decision === 'cancelled')
    return { to: 'cancelled', evidence: { phase: 'cancelled', ...outcome } };
  const untouched = phase === 'requested' || phase === 'proposed' || phase === 'approved';
  if (failure.code === 'DESIRED_STATE_SUPERSEDED' && untouched) {
    const by = deploymentIdSchema.safeParse(failure.facts['by']);
    const evidence = { phase: 'superseded', ...outcome } as const;
    return { to: 'superseded', evidence: by.success ? { ...evidence, by: by.data } : evidence };
  }
  return failure.decision === 'refused' && untouched
    ? { to: 'refused', evidence: { phase: 'refused', ...outcome } }
    : { to: 'failed', evidence: { phase: 'failed', ...outcome } };
}
