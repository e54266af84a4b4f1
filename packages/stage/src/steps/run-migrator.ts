import { migrationsFor, type CommandMigrations } from '@waybill/config';
import { Secret, type CommitSha } from '@waybill/core';
import { isActive, isEnd, phaseOf, phasesOf, type DeploymentPhase } from '@waybill/ledger';
import {
  migrationOf,
  planMigration,
  runMigration,
  type MigrationEvidence,
} from '@waybill/migration';
import { commandEnvironment } from '@waybill/process';
import { requireCheckout } from '../checkout.ts';
import type { Connections } from '../connections.ts';
import {
  deploymentContext,
  heldDeployment,
  type DeploymentContext,
} from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import { prepareCheckout } from '../prepare.ts';
import type { MigrationStepEvidence } from '../step-evidence.ts';

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
  | { readonly kind: 'skipped'; readonly reason: string };

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
  const reason = reasonToSkip(when, phaseOf(held.record), phasesOf(held.record));
  if (reason !== undefined) return { kind: 'skipped', reason };
  const evidence =
    migrations.engine === 'command'
      ? await migrateByCommand(context, request, migrations, held.fence)
      : await (
          await import('../migrator-job/migrate-by-job.ts')
        ).migrateByJob(context, {
          ...{ held, migrations },
          remember: request.remember ?? (() => undefined),
        });
  return {
    kind: 'migrated',
    outputTail: evidence.outputTail,
    evidence: stepEvidence(request, evidence),
  };
}

/** What is followed starts when desired state is written: the step before that has nothing to see yet. */
function reasonToSkip(
  when: 'before' | 'after',
  phase: DeploymentPhase,
  past: readonly DeploymentPhase[],
): string | undefined {
  if (isActive(phase) || isEnd(phase)) return `the deployment is ${phase} already`;
  if (when === 'after' && !past.includes('desired'))
    return 'the controller starts the migration once desired state is written';
  return undefined;
}

function stepEvidence(
  { environment, commit }: MigratorRequest,
  evidence: MigrationEvidence,
): MigrationStepEvidence {
  const { job } = evidence;
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
          },
        }),
  };
}

async function migrateByCommand(
  context: DeploymentContext,
  request: MigratorRequest,
  migrations: CommandMigrations,
  fence: () => Promise<void>,
): Promise<MigrationEvidence> {
  const { settings } = context.connections;
  await requireCheckout(request.workspace, request.commit, settings.signal);
  if (request.prepare) {
    const { signal, progress } = settings;
    const { workspace } = request;
    await prepareCheckout({ commands: context.config.prepare, workspace, signal, progress });
  }
  const migration = migrationOf(migrations, {
    checkout: request.workspace,
    values: context.values,
    environment: { ...commandEnvironment(), ...variablesOf(request.variables, settings.mask) },
  });
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

/** A value is as secret as the whole: a runner masks only the lines that it was given. */
function variablesOf(
  text: Secret | undefined,
  mask: ((secret: Secret) => void) | undefined,
): Readonly<Record<string, string>> {
  const lines = text?.reveal().split(/\r?\n/) ?? [];
  const entries = lines.flatMap((line, index): [string, string][] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw variableInvalid(index + 1);
    if (value.length >= shortestMask) mask?.(new Secret(value));
    return [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** Shorter ones would hide half of the log. */
const shortestMask = 4;

function variableInvalid(line: number): Error {
  return stageError('MIGRATION_ENV_INVALID', {
    message: `Expected NAME=value in each line of \`migration-env\`; line ${String(line)} is something else.`,
    remedy: 'Write one variable a line, without quotes and without `export`.',
    facts: { line },
  });
}
