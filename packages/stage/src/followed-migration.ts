import { migrationsFor } from '@waybill/config';
import {
  phasesOf,
  schemaOf,
  type DeploymentRecord,
  type DeploymentStep,
  type MigrationOutcome,
  type Observation,
} from '@waybill/ledger';
import type { DeploymentContext } from './deployment-context.ts';
import { migrationOutcome } from './migration-outcome.ts';
import { requestOf } from './records.ts';
import type { FollowedStepEvidence, MigrationStepEvidence } from './step-evidence.ts';

/** So many deployments back the ledger is asked which schema the last one left. */
const mostDeployments = 50;

/** What the record of a rollout keeps of a migration that a controller started. */
export interface FollowedMigration {
  /** The transition that must come before `rolling-out`, where it is missing. */
  readonly steps: readonly DeploymentStep[];
  readonly outcome: MigrationOutcome | undefined;
  /**
   * Which Job was seen, and the digest that its container's runtime reported; and that the order of migration and code is
   * not known, where that is so.
   */
  readonly observations: readonly Observation[];
}

/** Nothing was followed. */
export const unmigrated: FollowedMigration = { steps: [], outcome: undefined, observations: [] };

/**
 * @param context what the step knows
 * @param record the deployment
 * @param evidence what run-migrator gave after desired state was written
 * @returns why the record cannot go on to its rollout; undefined where it can
 */
export function missingMigration(
  { environment, config }: DeploymentContext,
  record: DeploymentRecord,
  evidence: FollowedStepEvidence | undefined,
): string | undefined {
  if (evidence === undefined) {
    const isNeeded =
      migrationsFor(environment, config) === 'after' && requestOf(record).kind === 'promote';
    return isNeeded
      ? 'run-migrator gave no evidence of the Job that the controller starts: it follows that after desired state is written'
      : undefined;
  }
  if (evidence.commit !== record.commit || evidence.environment !== record.environment)
    return `evidence of the migration speaks of ${evidence.commit} in ${evidence.environment}`;
  return 'notMigrated' in evidence && requestOf(record).kind === 'promote'
    ? `no migration is proved: ${evidence.notMigrated}`
    : undefined;
}

/**
 * Turns what was seen of a controller's migration into what the record says of it. A rollback needs none: what the
 * controller did is told, and counts as a migration only where it moved the schema.
 * @param context what the step knows
 * @param record the deployment
 * @param evidence what run-migrator gave after desired state was written
 * @returns the record's part
 */
export async function followedMigration(
  context: DeploymentContext,
  record: DeploymentRecord,
  evidence: FollowedStepEvidence | undefined,
): Promise<FollowedMigration> {
  const isPast = phasesOf(record).includes('migrating');
  if (migrationsFor(context.environment, context.config) !== 'after') return unmigrated;
  if (requestOf(record).kind === 'promote') {
    if (evidence === undefined || 'notMigrated' in evidence) return unmigrated;
    return {
      steps: isPast ? [] : [began(context, evidence, null)],
      outcome: migrationOutcome(evidence, context.config),
      observations: observed(evidence),
    };
  }
  return isPast ? unmigrated : await onRollback(context, evidence);
}

async function onRollback(
  context: DeploymentContext,
  evidence: FollowedStepEvidence | undefined,
): Promise<FollowedMigration> {
  if (evidence === undefined) return told('nobody looked whether the controller ran a Job');
  if ('notMigrated' in evidence) return told(evidence.notMigrated);
  const { versionAfter, job } = evidence;
  const observations = observed(evidence);
  const before = await versionNow(context);
  const ran = `the controller ran ${job === undefined ? 'a Job' : `the Job ${job.namespace}/${job.name}`} with the migrator of this release`;
  if (versionAfter === null)
    return { ...told(`${ran}, which says no version of the schema`), observations };
  if (versionAfter === before)
    return { ...told(`${ran}, and the schema kept its version ${versionAfter}`), observations };
  const { outputDigest, seconds } = evidence;
  const versionBefore = before ?? null;
  return {
    steps: [began(context, evidence, versionBefore)],
    // Not what the release declared of its own schema then: nobody knows how far back this one fits.
    outcome: { versionBefore, versionAfter, outputDigest, seconds },
    observations,
  };
}

function told(what: string): FollowedMigration {
  const skipped = `a rollback brings back an image, never a schema; ${what}`;
  return { ...unmigrated, steps: [{ to: 'migrating', evidence: { phase: 'migrating', skipped } }] };
}

function began(
  { config: { migrations } }: DeploymentContext,
  { outputDigest, job }: MigrationStepEvidence,
  versionBefore: string | null,
): DeploymentStep {
  const engine = migrations?.engine ?? 'kubernetes-job';
  const command = job?.reported ?? outputDigest;
  return { to: 'migrating', evidence: { phase: 'migrating', engine, command, versionBefore } };
}

function observed({ job, orderUnknown }: MigrationStepEvidence): readonly Observation[] {
  if (job === undefined) return [];
  const at = job.seenAt;
  const title = `Job ${job.namespace}/${job.name}`;
  const seen = { subject: `${title}, ${job.image}`.slice(0, 500), at, value: job.reported };
  if (orderUnknown === undefined) return [seen];
  const subject = `whether the code came after the ${title}`;
  return [seen, { subject, at, value: `not known: ${orderUnknown}` }];
}

/** Which version the schema has, as far as a record says. */
async function versionNow({
  ledger,
  environment: { name: environment },
}: DeploymentContext): Promise<string | undefined> {
  const { version, uncertainSince } = schemaOf(
    await ledger.deployments({ environment, limit: mostDeployments }),
  );
  return uncertainSince === undefined ? version : undefined;
}
