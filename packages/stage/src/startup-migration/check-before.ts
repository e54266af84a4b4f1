import type { StartupMigrations } from '@waybill/config';
import type { DeploymentRecord } from '@waybill/ledger';
import { checkBeforeStart, type StartupBefore } from '@waybill/migration/startup';
import type { CommandPlace } from '../migration-surroundings.ts';
import { requestOf } from '../records.ts';
import { schemaReader, type StartContext } from './schema-reader.ts';

/**
 * Before desired state is written: whether the release's application can start on the database as it is.
 * @param context environment and release
 * @param config the release's window, and how the version is read
 * @param place where a command runs that reads it
 * @returns the version, and whether the start has anything to migrate
 * @throws MIGRATION_WINDOW_CLOSED, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE, CHECKOUT_MISMATCH
 */
export async function checkStartable(
  context: StartContext,
  config: StartupMigrations,
  place: CommandPlace,
): Promise<StartupBefore> {
  const { settings } = context.connections;
  const reader = await schemaReader(context, config, place);
  const pointers = await context.seen.environment(context.environment.name);
  // What never ran there cannot answer, also where a first deployment failed.
  const isFirst = (pointers?.active ?? null) === null;
  const { signal, progress } = settings;
  return await checkBeforeStart(config, { reader, signal, progress }, isFirst);
}

/**
 * The same where a pull request is about to be opened: its merge is the rollout, so this is the last moment to see it.
 * @param context environment and release
 * @param record the deployment
 * @throws MIGRATION_WINDOW_CLOSED, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE
 */
export async function checkBeforeProposal(
  context: StartContext,
  record: DeploymentRecord,
): Promise<void> {
  const { migrations } = context.config;
  if (migrations?.engine !== 'startup' || requestOf(record).kind === 'rollback') return;
  // The policy is refused where a command would have to read it here: there is no checkout that is made ready.
  await checkStartable(context, migrations, { workspace: '.', variables: undefined });
}
