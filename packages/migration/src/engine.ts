import type { Digest } from '@waybill/core';

/** How a migrator ended. */
export interface MigratorOutcome {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  /** `SIGKILL`, where a signal ended it. */
  readonly endedBy?: string;
}

/** Takes each line that a migrator prints, without secrets. */
export type OutputLine = (line: string) => void;

/**
 * How a database gets its schema: the seam for other engines (golang-migrate, Flyway, a Kubernetes Job …).
 * Every engine reads the version, runs the migrator once, and honours the signal by ending what it started.
 */
export interface MigrationEngine {
  readonly kind: string;
  /** What identifies the work: equal for equal commands in an equal folder. */
  readonly digest: Digest;
  /** The work, as people read it: `node migrate.mjs up`. */
  readonly description: string;
  /**
   * Reads the version that the schema has.
   * @returns the version, or undefined where the application declares no way to tell
   * @throws MIGRATION_VERSION_UNREADABLE
   */
  readVersion(signal: AbortSignal): Promise<string | undefined>;
  /**
   * Runs the migrator to its end. That it failed is an outcome, not an error.
   * @throws what kept it from running, or the signal's reason
   */
  migrate(onLine: OutputLine, signal: AbortSignal): Promise<MigratorOutcome>;
}
