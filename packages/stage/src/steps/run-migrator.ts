import { migrationsFor } from '@waybill/config';
import { Secret, type CommitSha } from '@waybill/core';
import { isActive, isEnd, phaseOf } from '@waybill/ledger';
import { migrationOf, planMigration, runMigration } from '@waybill/migration';
import { commandEnvironment } from '@waybill/process';
import { requireCheckout } from '../checkout.ts';
import type { Connections } from '../connections.ts';
import { deploymentContext, heldDeployment } from '../deployment-context.ts';
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
 * Brings the database to the release's schema before its code is rolled out.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, and the checkout in which the commands run
 * @throws MIGRATION_*, DEPLOYMENT_NOT_HELD, MIGRATIONS_UNDECLARED
 */
export async function migratorStep(
  connections: Connections,
  request: MigratorRequest,
): Promise<MigratorStep> {
  const context = await deploymentContext(connections, request.environment, request.commit);
  if (migrationsFor(context.environment, context.config) === 'none') {
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
  const phase = phaseOf(held.record);
  if (isActive(phase) || isEnd(phase)) {
    return { kind: 'skipped', reason: `the deployment is ${phase} already` };
  }
  const { settings } = connections;
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
  const surroundings = { signal: settings.signal, progress: settings.progress, fence: held.fence };
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
  const evidence = await runMigration(migration, surroundings);
  return {
    kind: 'migrated',
    outputTail: evidence.outputTail,
    evidence: {
      environment: request.environment,
      commit: request.commit,
      ran: evidence.ran,
      versionBefore: evidence.versionBefore ?? null,
      versionAfter: evidence.versionAfter ?? null,
      outputDigest: evidence.outputDigest,
      seconds: evidence.seconds,
    },
  };
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
