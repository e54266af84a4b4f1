import {
  formatDuration,
  isWaybillError,
  performEffect,
  silentProgress,
  systemClock,
  type Clock,
  type Digest,
  type Progress,
  type WaybillError,
} from '@waybill/core';
import type { MigrationEngine, MigratorOutcome } from './engine.ts';
import { migrationError } from './error-codes.ts';
import type { JobEvidence } from './kubernetes/migrator-job.ts';
import { MigrationOutput } from './output.ts';

/** A migration that is planned or run. */
export interface Migration {
  readonly engine: MigrationEngine;
  /** The version that the schema must have afterwards, where the application says so. */
  readonly expects?: string;
  readonly timeoutMilliseconds: number;
}

/** What everything here needs to know of its surroundings. */
export interface MigrationContext {
  readonly signal: AbortSignal;
  readonly progress?: Progress;
  readonly clock?: Clock;
  /** Asks whether this run may still act (design, section 4, Locks). */
  readonly fence?: () => Promise<void>;
  /** Gets every line that the migrator prints, without secrets, for whoever keeps all of them. */
  readonly onLine?: (line: string) => void;
}

/** What a migration would do. */
export interface MigrationPlan {
  readonly engine: string;
  /** Absent where the application has no version command. */
  readonly versionBefore?: string;
  readonly expects?: string;
  /** False where the schema has the expected version already: then nothing is run. */
  readonly needed: boolean;
  readonly commandDigest: Digest;
  /** `node migrate.mjs up` */
  readonly description: string;
}

/** The proof of what a migration did. */
export interface MigrationEvidence {
  readonly engine: string;
  readonly versionBefore?: string;
  readonly versionAfter?: string;
  /** False where nothing was run, because the schema had the expected version. */
  readonly ran: boolean;
  /** Of everything that it printed, without secrets, each line ended by a line feed. */
  readonly outputDigest: Digest;
  readonly outputLines: number;
  /** The last lines, at most 100 and 16 KiB. */
  readonly outputTail: readonly string[];
  readonly seconds: number;
  readonly commandDigest: Digest;
  /** Where a Job migrated: which, and what it ran. */
  readonly job?: JobEvidence;
  /** Where a controller started the Job, and whether the code came after it is not known: why. */
  readonly orderUnknown?: string;
}

/**
 * Says what a migration would do; reads only.
 * @param migration the migration
 * @param context signal
 * @returns the version now, and whether the migrator has to run
 * @throws MIGRATION_VERSION_UNREADABLE, MIGRATION_FOLDER_INVALID, PROCESS_NOT_FOUND, the signal's reason
 */
export async function planMigration(
  migration: Migration,
  context: MigrationContext,
): Promise<MigrationPlan> {
  const { engine, expects } = migration;
  const versionBefore = await engine.readVersion(context.signal);
  // Better now than after the migrator has run: what cannot be verified is not started.
  if (expects !== undefined && versionBefore === undefined) throw versionUnknown(engine, expects);
  return {
    engine: engine.kind,
    ...(versionBefore === undefined ? {} : { versionBefore }),
    ...(expects === undefined ? {} : { expects }),
    needed: expects === undefined || versionBefore !== expects,
    commandDigest: engine.digest,
    description: engine.description,
  };
}

/**
 * Brings the schema to the version of the release, and proves it: the version is read before and after. Where it is
 * right already nothing is run, so that a run that starts again goes on (law 5).
 * @param migration the migration
 * @param context signal, progress, fence
 * @returns the proof
 * @throws MIGRATION_FAILED with exit code and last lines, MIGRATION_TIMED_OUT, MIGRATION_VERSION_WRONG,
 *   MIGRATION_VERSION_UNREADABLE, MIGRATION_FOLDER_INVALID, PROCESS_NOT_FOUND, FENCED_OFF, the signal's reason
 */
export async function runMigration(
  migration: Migration,
  context: MigrationContext,
): Promise<MigrationEvidence> {
  const clock = context.clock ?? systemClock;
  const progress = context.progress ?? silentProgress;
  const startedAt = clock.now();
  const output = new MigrationOutput();
  const plan = await planMigration(migration, context);
  const from = plan.versionBefore === undefined ? '' : ` from version ${plan.versionBefore}`;
  const to = plan.expects === undefined ? '' : ` to version ${plan.expects}`;
  if (!plan.needed) {
    progress.detail(`The schema has version ${plan.expects ?? ''} already: nothing to migrate.`);
    return evidenceOf(plan, plan.versionBefore, false, output, clock.now() - startedAt);
  }
  progress.detail(`Migrating${from}${to}: ${plan.description}`);
  await runMigrator(migration, plan, output, context);
  const versionAfter = await migration.engine.readVersion(context.signal);
  if (plan.expects !== undefined && versionAfter !== plan.expects)
    throw versionWrong(plan, versionAfter, output);
  if (versionAfter !== undefined) progress.detail(`The schema has version ${versionAfter}.`);
  return evidenceOf(plan, versionAfter, true, output, clock.now() - startedAt);
}

async function runMigrator(
  migration: Migration,
  plan: MigrationPlan,
  output: MigrationOutput,
  context: MigrationContext,
): Promise<void> {
  const { engine, timeoutMilliseconds } = migration;
  const { signal, fence } = context;
  // The engine ends its own process in time; the effect's deadline only guards against an engine that does not.
  const deadlineMilliseconds = timeoutMilliseconds + 30_000;
  try {
    const outcome = await performEffect(
      'migration.run',
      fence === undefined
        ? { signal, deadlineMilliseconds }
        : { signal, deadlineMilliseconds, fence },
      (effectSignal) =>
        engine.migrate((line) => {
          output.add(line);
          context.progress?.detail(line);
          context.onLine?.(line);
        }, effectSignal),
    );
    if (outcome.exitCode !== 0) throw await failed(engine, plan, outcome, output, signal);
  } catch (error) {
    if (!isWaybillError(error, 'PROCESS_TIMED_OUT') && !isWaybillError(error, 'DEADLINE_EXCEEDED'))
      throw error;
    throw migrationError('MIGRATION_TIMED_OUT', {
      message: `Expected the migration (${plan.description}) to end within ${formatDuration(timeoutMilliseconds)}; it was stopped.${lastWords(output)}`,
      remedy:
        'Look whether it waits for a lock in the database, or raise migrations.timeout; it must be safe to run again.',
      facts: factsOf(plan, output),
      cause: error,
    });
  }
}

/** Says where a failed migrator left the schema, when the version can still be read. */
async function failed(
  engine: MigrationEngine,
  plan: MigrationPlan,
  outcome: MigratorOutcome,
  output: MigrationOutput,
  signal: AbortSignal,
): Promise<WaybillError> {
  const versionNow = await engine.readVersion(signal).catch(() => undefined);
  const end =
    outcome.exitCode === null
      ? `was ended by ${outcome.endedBy ?? 'a signal'}`
      : `ended with exit code ${String(outcome.exitCode)}`;
  const left =
    versionNow === undefined
      ? ''
      : ` The schema has version ${versionNow} now${versionNow === plan.versionBefore ? ', as before' : ''}.`;
  return migrationError('MIGRATION_FAILED', {
    message: `Expected the migration (${plan.description}) to end with exit code 0; it ${end}.${left}${lastWords(output)}`,
    remedy:
      'Correct what its last lines name and start the step again: it goes on from the version that the schema has. The old release still runs.',
    facts: {
      ...factsOf(plan, output),
      exitCode: outcome.exitCode,
      ...(versionNow === undefined ? {} : { versionNow }),
    },
  });
}

function versionUnknown(engine: MigrationEngine, expects: string): WaybillError {
  return migrationError('MIGRATION_VERSION_UNREADABLE', {
    message: `Expected a way to see that the schema has version ${JSON.stringify(expects)} after the migration; there is no version command.`,
    remedy:
      'Add migrations.version to waybill.yaml, a command that prints the version of the schema.',
    facts: { command: engine.description, expects },
  });
}

function versionWrong(
  plan: MigrationPlan,
  versionAfter: string | undefined,
  output: MigrationOutput,
): WaybillError {
  const found = versionAfter === undefined ? 'found none' : `found ${JSON.stringify(versionAfter)}`;
  const unchanged = versionAfter === plan.versionBefore ? ', as before' : '';
  return migrationError('MIGRATION_VERSION_WRONG', {
    message: `Expected the schema to have version ${JSON.stringify(plan.expects)} after the migration (${plan.description}); ${found}${unchanged}.${lastWords(output)}`,
    remedy:
      "Look whether migrations.expects is this commit's version and whether the migrator has all of its files.",
    facts: { ...factsOf(plan, output), versionAfter: versionAfter ?? null },
  });
}

function lastWords(output: MigrationOutput): string {
  const lines = output.tail.filter((line) => line.trim() !== '').slice(-5);
  return lines.length === 0
    ? ' It printed nothing.'
    : ` Its last lines: ${lines.map((line) => line.trim().slice(0, 300)).join(' / ')}`;
}

function factsOf(
  plan: MigrationPlan,
  output: MigrationOutput,
): Record<string, string | null | readonly string[]> {
  return {
    command: plan.description,
    versionBefore: plan.versionBefore ?? null,
    expects: plan.expects ?? null,
    output: output.tail.slice(-20),
  };
}

function evidenceOf(
  plan: MigrationPlan,
  versionAfter: string | undefined,
  ran: boolean,
  output: MigrationOutput,
  milliseconds: number,
): MigrationEvidence {
  return {
    engine: plan.engine,
    ...(plan.versionBefore === undefined ? {} : { versionBefore: plan.versionBefore }),
    ...(versionAfter === undefined ? {} : { versionAfter }),
    ran,
    outputDigest: output.digest(),
    outputLines: output.lines,
    outputTail: output.tail,
    seconds: Math.round(milliseconds) / 1000,
    commandDigest: plan.commandDigest,
  };
}
