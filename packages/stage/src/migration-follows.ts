import { migrationsFor } from '@waybill/config';
import {
  isActive,
  isEnd,
  phaseOf,
  type DeploymentRecord,
  type DeploymentStep,
} from '@waybill/ledger';
import type { DeploymentContext } from './deployment-context.ts';
import { startupStepByLedger } from './startup-migration/startup-step.ts';

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

/**
 * Where desired state is written by somebody else, no step of ours migrates before: what the record says of the
 * migration then.
 * @param context what the step knows
 * @param record the deployment
 * @param skipped why nothing is migrated there
 * @returns the transition; none where a controller migrates, which is followed afterwards
 */
export async function migratingElsewhere(
  context: DeploymentContext,
  record: DeploymentRecord,
  skipped: string,
): Promise<readonly DeploymentStep[]> {
  const { environment, config } = context;
  const when = migrationsFor(environment, config);
  if (when === 'after') return [];
  if (when === 'startup' && config.migrations?.engine === 'startup')
    return [await startupStepByLedger(context, record, config.migrations)];
  return [{ to: 'migrating', evidence: { phase: 'migrating', skipped } }];
}
