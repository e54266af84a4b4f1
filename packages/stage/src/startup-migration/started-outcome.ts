import { migrationsFor, type ApplicationConfig, type Environment } from '@waybill/config';
import { deploymentEvidence, type DeploymentRecord, type MigrationOutcome } from '@waybill/ledger';
import { requestOf } from '../records.ts';
import type { ReadyStepEvidence } from '../step-evidence.ts';

/** What says when a database is migrated. */
export interface MomentContext {
  readonly environment: Pick<Environment, 'migrations'>;
  readonly config: Pick<ApplicationConfig, 'migrations'>;
}

/**
 * @param context environment and description
 * @param record the deployment
 * @param ready what await-ready saw
 * @returns why the record cannot say that the release runs; undefined where it can
 */
export function missingStart(
  { environment, config }: MomentContext,
  record: DeploymentRecord,
  ready: ReadyStepEvidence | undefined,
): string | undefined {
  const isNeeded =
    migrationsFor(environment, config) === 'startup' && requestOf(record).kind === 'promote';
  return isNeeded && ready !== undefined && ready.schema === undefined
    ? 'await-ready read no version of the schema, which the application brings when it starts'
    : undefined;
}

/**
 * @param context what the release declares
 * @param record the deployment, whose start of the migration is in it
 * @param ready what await-ready saw
 * @returns what the record keeps of the schema; undefined where await-ready read none
 */
export function startedOutcome(
  { config }: Pick<MomentContext, 'config'>,
  record: DeploymentRecord,
  ready: ReadyStepEvidence | undefined,
): MigrationOutcome | undefined {
  if (ready?.schema === undefined) return undefined;
  const { schema, durationMilliseconds } = ready;
  const began = deploymentEvidence(record, 'migrating');
  const compatibleFrom = config.migrations?.compatibleFrom;
  return {
    versionBefore: began === undefined || 'skipped' in began ? schema.version : began.versionBefore,
    versionAfter: schema.version,
    outputDigest: schema.outputDigest,
    seconds: durationMilliseconds / 1000,
    ...(compatibleFrom === undefined ? {} : { compatibleFrom }),
  };
}
