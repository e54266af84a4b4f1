import { migrationsFor, type CommandMigrations, type StartupMigrations } from '@waybill/config';
import { timestamp, type CommitSha, type Secret } from '@waybill/core';
import { isActive, isEnd, phaseOf, phasesOf, type DeploymentRecord } from '@waybill/ledger';
import {
  migrationOf,
  planMigration,
  runMigration,
  type MigrationEvidence,
} from '@waybill/migration';
import { requireCheckout } from '../checkout.ts';
import type { Connections } from '../connections.ts';
import {
  deploymentContext,
  heldDeployment,
  type DeploymentContext,
} from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import { migrationSurroundings } from '../migration-surroundings.ts';
import { prepareCheckout } from '../prepare.ts';
import { requestOf } from '../records.ts';
import type { FollowedStepEvidence, MigrationStepEvidence } from '../step-evidence.ts';

/** What run-migrator works on. */
export interface MigratorRequest {
  readonly environment: string;
  readonly commit: CommitSha;
  readonly deployment: string;
  readonly workspace: string;
  /** Whether `prepare` of waybill.yaml is run before. */
  readonly prepare: boolean;
  /** `NAME=value` a line, for the migration's commands. */
  readonly variables: Secret | undefined;
  /** Saves the name of a Job before the Job exists, for the end of the runner's job. */
  readonly remember?: (job: { readonly namespace: string; readonly name: string }) => void;
}

/** How it ended: with evidence, or with the reason why nothing was to do. */
export type MigratorStep =
  | {
      readonly kind: 'migrated';
      readonly evidence: MigrationStepEvidence;
      readonly outputTail: readonly string[];
    }
  /** A rollback, where no migration of the controller's counts: what was seen is kept in the record. */
  | {
      readonly kind: 'not-migrated';
      readonly evidence: Extract<FollowedStepEvidence, { readonly notMigrated: string }>;
    }
  | { readonly kind: 'skipped'; readonly reason: string };

/** As its evidence may be long. */
const longestReason = 2000;
const longestDoubt = 1000;

/**
 * Brings the database to the release's schema: before its code is rolled out, or, where a controller starts the Job
 * after desired state is written, by following that Job to its end.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, and the checkout in which the commands run
 * @throws MIGRATION_*, DEPLOYMENT_NOT_HELD, MIGRATIONS_UNDECLARED, KUBERNETES_*
 */
export async function migratorStep(
  connections: Connections,
  request: MigratorRequest,
): Promise<MigratorStep> {
  const context = await deploymentContext(connections, request.environment, request.commit);
  const when = migrationsFor(context.environment, context.config);
  if (when === 'none') {
    return { kind: 'skipped', reason: 'nothing is migrated before this environment’s rollout' };
  }
  const { migrations } = context.config;
  if (migrations === undefined) {
    throw stageError('MIGRATIONS_UNDECLARED', {
      message: `Expected \`migrations\` in waybill.yaml, since the policy has ${request.environment} migrated before the rollout; found none.`,
      remedy:
        'Declare `migrations` in waybill.yaml, or set `migrations: none` for the environment.',
      facts: { environment: request.environment },
    });
  }
  const held = await heldDeployment(context, request.deployment, context.seen);
  const reason = reasonToSkip(when, held.record);
  if (reason !== undefined) return { kind: 'skipped', reason };
  if (migrations.engine === 'startup') return await checkStart(context, request, migrations);
  const evidence =
    migrations.engine === 'command'
      ? await migrateByCommand(context, request, migrations, held.fence)
      : await (
          await import('../migrator-job/migrate-by-job.ts')
        ).migrateByJob(context, {
          ...{ held, migrations },
          remember: request.remember ?? (() => undefined),
        });
  if ('notMigrated' in evidence) {
    const { environment, commit } = request;
    const notMigrated = evidence.notMigrated.slice(0, longestReason);
    return { kind: 'not-migrated', evidence: { environment, commit, notMigrated } };
  }
  return {
    kind: 'migrated',
    outputTail: evidence.outputTail,
    evidence: stepEvidence(request, evidence, timestamp(connections.settings.clock)),
  };
}

/** What is followed starts when desired state is written: the step before that has nothing to see yet. */
function reasonToSkip(
  when: 'before' | 'after' | 'startup',
  record: DeploymentRecord,
): string | undefined {
  const phase = phaseOf(record);
  const isDesired = phasesOf(record).includes('desired');
  if (isActive(phase) || isEnd(phase)) return `the deployment is ${phase} already`;
  if (when === 'startup' && isDesired)
    return 'desired state is written, so the application may have migrated already';
  if (when === 'after')
    return isDesired
      ? undefined
      : 'the controller starts the migration once desired state is written';
  if (requestOf(record).kind === 'rollback')
    return 'a rollback brings back an image, never a schema';
  return undefined;
}

function stepEvidence(
  { environment, commit }: MigratorRequest,
  evidence: MigrationEvidence,
  seenAt: string,
): MigrationStepEvidence {
  const { job, orderUnknown } = evidence;
  return {
    environment,
    commit,
    ran: evidence.ran,
    versionBefore: evidence.versionBefore ?? null,
    versionAfter: evidence.versionAfter ?? null,
    outputDigest: evidence.outputDigest,
    seconds: evidence.seconds,
    ...(job === undefined
      ? {}
      : {
          job: {
            ...{ namespace: job.namespace, name: job.name, uid: job.uid },
            ...{ image: job.image, reported: job.reported, pod: job.pod },
            seenAt,
          },
        }),
    ...(orderUnknown === undefined ? {} : { orderUnknown: orderUnknown.slice(0, longestDoubt) }),
  };
}

async function prepared(
  { connections: { settings }, config }: DeploymentContext,
  { prepare, workspace }: MigratorRequest,
): Promise<void> {
  if (!prepare) return;
  const { signal, progress } = settings;
  await prepareCheckout({ commands: config.prepare, workspace, signal, progress });
}

/** The application migrates when it starts: now is the moment to see whether it can. */
async function checkStart(
  context: DeploymentContext,
  request: MigratorRequest,
  migrations: StartupMigrations,
): Promise<MigratorStep> {
  if (migrations.version.kind === 'command') {
    await requireCheckout(request.workspace, request.commit, context.connections.settings.signal);
    await prepared(context, request);
  }
  const { checkStartable } = await import('../startup-migration/check-before.ts');
  const startedAt = performance.now();
  const { versionBefore, migrates, outputDigest } = await checkStartable(
    context,
    migrations,
    request,
  );
  const { environment, commit } = request;
  const seconds = Math.round(performance.now() - startedAt) / 1000;
  return {
    kind: 'migrated',
    outputTail: [],
    evidence: {
      ...{ environment, commit, ran: false, versionBefore, outputDigest, seconds },
      versionAfter: migrates ? null : versionBefore,
    },
  };
}

async function migrateByCommand(
  context: DeploymentContext,
  request: MigratorRequest,
  migrations: CommandMigrations,
  fence: () => Promise<void>,
): Promise<MigrationEvidence> {
  const { settings } = context.connections;
  const place = await migrationSurroundings(context, request);
  await prepared(context, request);
  const migration = migrationOf(migrations, place);
  const surroundings = { signal: settings.signal, progress: settings.progress, fence };
  const plan = await planMigration(migration, surroundings);
  if (plan.needed) {
    // Recorded before it acts: a run that is killed in the middle leaves a record that says so.
    const evidence = {
      phase: 'migrating',
      engine: migrations.engine,
      command: plan.commandDigest,
      versionBefore: plan.versionBefore ?? null,
    } as const;
    await context.ledger.advance(request.deployment, [{ to: 'migrating', evidence }]);
  }
  return await runMigration(migration, surroundings);
}
