import { planHash, type Plan } from '@waybill/gate';
import type { Change, DeploymentRecord } from '@waybill/ledger';
import { stageError } from './error-codes.ts';
import { requestOf } from './records.ts';

/**
 * Holds a change against the plan that was checked and approved. The head of the ops repository may move
 * freely; a value of ours that says something else than the plan saw is a conflict (law 4).
 * @param record the deployment, whose request names the plan's hash
 * @param plan the plan, as record-deployment gave it
 * @param changes what would be written on the head that was read now
 * @throws VALUE_CHANGED naming the value, DEPLOYMENT_MISMATCH where the plan is not the record's
 */
export function requirePlannedValues(
  record: DeploymentRecord,
  plan: Plan,
  changes: readonly Change[],
): void {
  const { planHash: recorded } = requestOf(record);
  const given = planHash(plan);
  if (given !== recorded) {
    throw stageError('DEPLOYMENT_MISMATCH', {
      message: `Expected the plan ${recorded}, under which the deployment ${record.id} was started; found the plan ${given}.`,
      remedy: 'Give the output `plan` of record-deployment (operation start) of this job.',
      facts: { deployment: record.id, expected: recorded, found: given },
    });
  }
  for (const { file, selector, before } of changes) {
    const planned = plan.changes.find(
      (change) => change.file === file && change.selector === selector,
    );
    if (planned?.before === before) continue;
    throw stageError('VALUE_CHANGED', {
      message: `Expected ${selector} in ${file} to say ${planned?.before ?? 'nothing'} until this deployment changes it; meanwhile it says ${before ?? 'nothing'}.`,
      remedy:
        'Somebody else changed the same value: look at their change, and start the promotion again.',
      facts: { deployment: record.id, file, selector },
    });
  }
}
