import type { StartupMigrations } from '@waybill/config';
import {
  canonicalJson,
  digestOf,
  isWaybillError,
  silentProgress,
  sleep,
  systemClock,
  type Clock,
  type Digest,
  type Progress,
} from '@waybill/core';
import { migrationError } from '../error-codes.ts';
import type { ReadState, SchemaState } from './schema-state.ts';
import { requireReached, requireStartable } from './window.ts';

/** Where the version of a schema is read. */
export interface SchemaReader {
  /** As it stands in a message: `GET https://shop.example/health`, `the command migrate version`. */
  readonly place: string;
  /** Reads once. That nothing can be read is a value; a command that fails throws. */
  read(signal: AbortSignal): Promise<ReadState>;
}

/** What a startup migration needs to know of its surroundings. */
export interface StartupContext {
  readonly reader: SchemaReader;
  readonly signal: AbortSignal;
  readonly progress?: Progress;
  readonly clock?: Clock;
  /** Between two readings, in milliseconds. */
  readonly pauseMilliseconds?: number;
}

/** What was found before desired state is written. */
export interface StartupBefore {
  /** Null where there is no schema yet. */
  readonly versionBefore: string | null;
  /** Whether the start has anything to migrate. */
  readonly migrates: boolean;
  /** Of what was read. */
  readonly outputDigest: Digest;
}

/** What the start of the application left. */
export interface StartupAfter {
  readonly versionAfter: string;
  readonly outputDigest: Digest;
}

/** A single answer may be lost on the way. */
const readings = 3;
const defaultPause = 1_000;

/**
 * Before desired state is written: reads the version and holds it against the release's window.
 * @param config the release's window
 * @param context where it is read
 * @param isFirst whether nothing was ever seen to run there: then nobody has to answer
 * @returns the version, and whether the start has anything to migrate
 * @throws MIGRATION_WINDOW_CLOSED, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE, the signal's reason
 */
export async function checkBeforeStart(
  config: StartupMigrations,
  context: StartupContext,
  isFirst: boolean,
): Promise<StartupBefore> {
  const { reader, progress = silentProgress } = context;
  const read = await readPatiently(context);
  if (read.kind === 'unreadable') {
    if (!isFirst || config.version.kind === 'command') throw unreadable(reader.place, read.why);
    progress.detail(`Nobody says which schema there is (${read.why}), and nothing ran there yet.`);
    return before({ version: null, dirty: false }, true);
  }
  const { migrates } = requireStartable(config, read.state, reader.place);
  const { version } = read.state;
  progress.detail(
    migrates
      ? `The schema has ${version === null ? 'no version yet' : `version ${version}`}: the application brings ${config.expects} when it starts.`
      : `The schema has version ${config.expects} already.`,
  );
  return before(read.state, migrates);
}

/**
 * After the rollout: reads the version until it is the release's, for as long as the configuration allows. A schema
 * that is dirty or older may be in the middle of its migration, so both end the wait only at the deadline.
 * @param config what the release brings
 * @param context where it is read
 * @returns the version
 * @throws MIGRATION_START_INCOMPLETE, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE, the signal's reason
 */
export async function awaitStarted(
  config: StartupMigrations,
  context: StartupContext,
): Promise<StartupAfter> {
  const { reader, signal, clock = systemClock, progress = silentProgress } = context;
  const until = clock.now() + config.timeoutMilliseconds;
  for (;;) {
    const read = await readOnce(reader, signal);
    try {
      if (read.kind === 'unreadable') throw unreadable(reader.place, read.why);
      const versionAfter = requireReached(config, read.state, reader.place);
      progress.detail(`The schema has version ${versionAfter}.`);
      return { versionAfter, outputDigest: digestOfState(read.state) };
    } catch (error) {
      if (clock.now() >= until) throw error;
      progress.waiting(`the schema to have version ${config.expects}: ${saidOf(read)}`);
    }
    await sleep(Math.min(context.pauseMilliseconds ?? defaultPause, until - clock.now()), signal);
  }
}

function before(state: SchemaState, migrates: boolean): StartupBefore {
  return { versionBefore: state.version, migrates, outputDigest: digestOfState(state) };
}

function digestOfState({ version, dirty }: SchemaState): Digest {
  return digestOf(canonicalJson({ version, dirty }));
}

async function readPatiently(context: StartupContext): Promise<ReadState> {
  for (let reading = 1; ; reading += 1) {
    const read = await readOnce(context.reader, context.signal);
    if (read.kind === 'read' || reading === readings) return read;
    await sleep(context.pauseMilliseconds ?? defaultPause, context.signal);
  }
}

/** A command that fails says so by its own error; while the application starts, that may pass. */
async function readOnce(reader: SchemaReader, signal: AbortSignal): Promise<ReadState> {
  try {
    return await reader.read(signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!isWaybillError(error, 'MIGRATION_VERSION_UNREADABLE')) throw error;
    return { kind: 'unreadable', why: error.message };
  }
}

function saidOf(read: ReadState): string {
  if (read.kind === 'unreadable') return read.why;
  const { version, dirty } = read.state;
  return `${version ?? 'none'}${dirty ? ', dirty' : ''}`;
}

function unreadable(place: string, why: string): Error {
  return migrationError('MIGRATION_VERSION_UNREADABLE', {
    message: `Expected ${place} to say which version the schema has; ${why}.`,
    remedy:
      'Let the running application answer with it (`migrations.version` of waybill.yaml), or read it by a command. Where what runs cannot say it yet, deploy this commit once with `migrations: none` for the environment.',
    facts: { place },
  });
}
