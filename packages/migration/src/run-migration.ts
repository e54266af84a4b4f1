import type { Clock, Digest, Progress } from '@waybill/core';
import type { MigrationEngine } from './engine.ts';

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
}

/** What a migration would do. */
export interface MigrationPlan {
  /** Absent where the application has no version command. */
  readonly versionBefore?: string;
  readonly expects?: string;
  /** False where the schema has the expected version already: then nothing is run. */
  readonly needed: boolean;
  readonly commandDigest: Digest;
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
}

export function planMigration(migration: Migration, context: MigrationContext): Promise<MigrationPlan> {
  return Promise.reject(new TypeError(`not written yet: ${migration.engine.kind} ${String(context.signal.aborted)}`));
}

export function runMigration(migration: Migration, context: MigrationContext): Promise<MigrationEvidence> {
  return Promise.reject(new TypeError(`not written yet: ${migration.engine.kind} ${String(context.signal.aborted)}`));
}
