import type { Change, DeploymentRecord } from '@waybill/ledger';
import { stageError } from './error-codes.ts';

/**
 * A conflict exists only where the same value was changed by somebody else since the first look: the head of
 * the ops repository may move freely, the values that were approved may not.
 */
export class PlannedValues {
  #first: ReadonlyMap<string, string | null> | undefined;

  /**
   * @param record the deployment
   * @param changes what would be written on the head that was read now
   * @throws PLAN_CHANGED naming the value
   */
  require(record: DeploymentRecord, changes: readonly Change[]): void {
    const now = new Map(
      changes.map(({ file, selector, before }) => [`${selector} in ${file}`, before]),
    );
    this.#first ??= now;
    for (const [place, before] of now) {
      const planned = this.#first.get(place);
      if (planned === before) continue;
      throw stageError('PLAN_CHANGED', {
        message: `Expected ${place} to say ${planned ?? 'what it was to say'} until this deployment changes it; meanwhile it says ${before ?? 'nothing'}.`,
        remedy:
          'Somebody else changed the same value: look at their change, and start the promotion again.',
        facts: { deployment: record.id, place },
      });
    }
  }
}
