import { migrationsFor } from '@waybill/config';
import { isActive, isEnd, phaseOf, type DeploymentRecord } from '@waybill/ledger';
import type { DeploymentContext } from './deployment-context.ts';

/**
 * @param context what the step knows
 * @param record the deployment, whose desired state is written
 * @returns whether a controller starts the migration now, so that run-migrator has something to follow
 */
export function migrationFollows(
  { environment, config }: Pick<DeploymentContext, 'environment' | 'config'>,
  record: DeploymentRecord,
): boolean {
  const phase = phaseOf(record);
  return migrationsFor(environment, config) === 'after' && !isActive(phase) && !isEnd(phase);
}
