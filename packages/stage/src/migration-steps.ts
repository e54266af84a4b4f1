import { migrationsFor } from '@waybill/config';
import { type DeploymentRecord, type DeploymentStep, phasesOf } from '@waybill/ledger';
import type { DeploymentContext } from './deployment-context.ts';
import { stageError } from './error-codes.ts';
import { requestOf } from './records.ts';
import { startupStep } from './startup-migration/startup-step.ts';
import type { MigrationStepEvidence } from './step-evidence.ts';

/**
 * A phase that is not needed is recorded as skipped, none is silently absent (design, section 4); and where
 * the policy wants the schema first, desired state is not written without its evidence.
 * @param context what the step knows
 * @param record the deployment
 * @param request what the migrator left
 * @returns the transition that must come before `desired`, where one is missing
 * @throws DEPLOYMENT_INCOMPLETE, DEPLOYMENT_MISMATCH
 */
export function migrationSteps(
  context: DeploymentContext,
  record: DeploymentRecord,
  request: { readonly migration: MigrationStepEvidence | undefined },
): readonly DeploymentStep[] {
  const { migration } = request;
  const skipped = (reason: string): readonly DeploymentStep[] =>
    phasesOf(record).includes('migrating')
      ? []
      : [{ to: 'migrating', evidence: { phase: 'migrating', skipped: reason } }];
  const when = migrationsFor(context.environment, context.config);
  // The controller starts it once desired state is written: run-migrator follows it then, also on a rollback.
  if (when === 'after') return [];
  if (requestOf(record).kind === 'rollback')
    return skipped('a rollback brings back an image, never a schema');
  if (when === 'none') {
    return skipped('nothing is migrated before the rollout of this environment');
  }
  if (migration === undefined) {
    throw stageError('DEPLOYMENT_INCOMPLETE', {
      message: `Expected the evidence of run-migrator, since ${record.environment} is ${when === 'startup' ? 'migrated when the application starts, and whether it can is seen before' : 'migrated before its rollout'}; found none.`,
      remedy:
        'Run run-migrator before this step, and give its output `evidence` as the input `migration`.',
      facts: { deployment: record.id },
    });
  }
  if (migration.commit !== record.commit || migration.environment !== record.environment) {
    throw stageError('DEPLOYMENT_MISMATCH', {
      message: `Expected the migrator's evidence to be of ${record.commit} in ${record.environment}; it is of ${migration.commit} in ${migration.environment}.`,
      remedy: 'Give each step the outputs of its own job.',
      facts: { deployment: record.id },
    });
  }
  const { migrations } = context.config;
  if (when === 'startup' && migrations?.engine === 'startup')
    return phasesOf(record).includes('migrating')
      ? []
      : [startupStep(migrations, migration.versionBefore)];
  return skipped(
    `the schema has the version ${migration.versionAfter ?? 'that is needed'} already`,
  );
}
