import { describe, expect, it } from '@jest/globals';
import { deploymentEvidenceSchemas, type DeploymentPhase } from '@waybill/ledger';
import { failureStep } from './failure-step.ts';
import type { StepFailure } from './step-evidence.ts';

const by = '20260101T000000000Z-0123456789ab-c0de';

function failure(
  decision: StepFailure['decision'],
  code: string,
  facts: StepFailure['facts'] = {},
): StepFailure {
  return { decision, code, message: 'It is so.', remedy: 'None.', facts };
}

describe('a deployment whose step did not succeed', () => {
  const superseded = failure('refused', 'DESIRED_STATE_SUPERSEDED', { by });
  const byHand = failure('refused', 'DESIRED_STATE_SUPERSEDED');
  const forged = failure('refused', 'DESIRED_STATE_SUPERSEDED', { by: '../../x' });
  it.each<readonly [DeploymentPhase, StepFailure, DeploymentPhase, string | undefined]>([
    ['approved', superseded, 'superseded', by],
    ['requested', byHand, 'superseded', undefined],
    ['approved', forged, 'superseded', undefined],
    ['desired', superseded, 'failed', undefined],
    ['approved', failure('refused', 'GATE_REFUSED'), 'refused', undefined],
    ['checking', failure('refused', 'GATE_REFUSED'), 'failed', undefined],
    ['approved', failure('failed', 'VALUE_CHANGED'), 'failed', undefined],
    ['approved', failure('cancelled', 'CANCELLED'), 'cancelled', undefined],
  ])('at %s ends with what happened (%#)', (phase, given, end, replacedBy) => {
    const { to, evidence } = failureStep(phase, given);
    expect(to).toBe(end);
    expect(evidence).toMatchObject({ phase: end, code: given.code });
    expect('by' in evidence ? evidence.by : undefined).toBe(replacedBy);
    const schema = deploymentEvidenceSchemas[end];
    expect(schema.safeParse(evidence).success).toBe(true);
  });
});
