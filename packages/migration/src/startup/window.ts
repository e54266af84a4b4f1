import type { StartupMigrations } from '@waybill/config';
import { migrationError } from '../error-codes.ts';
import { compareSchemaVersions } from '../schema-version.ts';
import type { SchemaState } from './schema-state.ts';

/** The versions from which a release's application can start, and the one to which its start leads. */
export type StartupWindow = Pick<StartupMigrations, 'expects' | 'startsFrom'>;

/**
 * Before desired state is written: whether the release's application can start on the database as it is. None of its
 * migrations may have broken off, and its version must lie between `starts-from` and `expects`; what has no order with
 * them is not known to (law 7).
 * @param window what the release declares
 * @param state what the database says
 * @param place how it was read, for the message
 * @returns whether the start has anything to migrate
 * @throws MIGRATION_SCHEMA_DIRTY, MIGRATION_WINDOW_CLOSED
 */
export function requireStartable(
  window: StartupWindow,
  state: SchemaState,
  place: string,
): { readonly migrates: boolean } {
  requireClean(state, place, 'before the release is written into desired state');
  const { version } = state;
  if (version === window.expects) return { migrates: false };
  const why = version === null ? undefined : whyOutside(window, version);
  if (why === undefined) return { migrates: true };
  throw migrationError('MIGRATION_WINDOW_CLOSED', {
    message: `Expected the schema to have a version from which the application can start: ${described(window)}. ${place} says ${JSON.stringify(version)}: ${why}. Nothing was written into desired state.`,
    remedy:
      'Promote a release between, whose window has the version of the database; or correct `migrations.expects` and `migrations.starts-from` of waybill.yaml where they are not those of the commit.',
    facts: { version, expects: window.expects, startsFrom: window.startsFrom ?? null },
  });
}

/**
 * After the rollout: whether the start left the schema that the release brings.
 * @param window what the release declares
 * @param state what the database says
 * @param place how it was read, for the message
 * @returns the version
 * @throws MIGRATION_SCHEMA_DIRTY, MIGRATION_START_INCOMPLETE
 */
export function requireReached(window: StartupWindow, state: SchemaState, place: string): string {
  requireClean(state, place, 'once the application has started');
  const { version } = state;
  if (version === window.expects) return version;
  throw migrationError('MIGRATION_START_INCOMPLETE', {
    message: `Expected the schema to have version ${JSON.stringify(window.expects)} once the application has started; ${place} says ${version === null ? 'that there is none' : JSON.stringify(version)}.`,
    remedy:
      "Look at the application's log of its start: whether it migrates at all, whether it has all of its files, and whether `migrations.expects` is this commit's version.",
    facts: { version, expects: window.expects },
  });
}

function requireClean({ version, dirty }: SchemaState, place: string, when: string): void {
  if (!dirty) return;
  throw migrationError('MIGRATION_SCHEMA_DIRTY', {
    message: `Expected a schema on which no migration broke off, ${when}; ${place} says that version ${JSON.stringify(version)} is dirty.`,
    remedy:
      'Look at the log of the application that migrated last. Bring the database by hand to where that migration begins or ends, tell its tool so (golang-migrate: `force`), and start the promotion again.',
    facts: { version, dirty: true },
  });
}

function described({ expects, startsFrom }: StartupWindow): string {
  const lower = startsFrom === undefined ? 'any older one' : JSON.stringify(startsFrom);
  return `from ${lower} to ${JSON.stringify(expects)}`;
}

function whyOutside({ expects, startsFrom }: StartupWindow, version: string): string | undefined {
  if (version === startsFrom) return undefined;
  const upper = compareSchemaVersions(version, expects);
  if (upper === undefined) return 'nobody can tell whether that is older';
  if (upper > 0) return 'a newer release has migrated it';
  if (startsFrom === undefined) return undefined;
  const lower = compareSchemaVersions(version, startsFrom);
  if (lower === undefined) return 'nobody can tell whether that is old enough';
  return lower < 0 ? 'the migrations from there are no longer in it' : undefined;
}
