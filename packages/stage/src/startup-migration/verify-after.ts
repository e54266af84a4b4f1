import type { Digest } from '@waybill/core';
import { awaitStarted } from '@waybill/migration/startup';
import type { CommandPlace } from '../migration-surroundings.ts';
import { requestOf } from '../records.ts';
import { schemaReader, type StartContext } from './schema-reader.ts';

/** What the start of the application left of its schema. */
export interface StartedSchema {
  readonly version: string;
  readonly outputDigest: Digest;
}

/**
 * After the rollout: proves that the application that migrates when it starts brought the schema of its release. A
 * rollback brings back an image and never a schema: the gate held its application against the schema that is there.
 * @param context environment and release
 * @param deployment the deployment; undefined where it is only looked
 * @param place where a command runs that reads the version
 * @returns the version; undefined where the application does not migrate when it starts
 * @throws MIGRATION_START_INCOMPLETE, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE, CHECKOUT_MISMATCH
 */
export async function verifyStarted(
  context: StartContext,
  deployment: string | undefined,
  place: CommandPlace,
): Promise<StartedSchema | undefined> {
  const { migrations } = context.config;
  if (migrations?.engine !== 'startup') return undefined;
  const record = deployment === undefined ? undefined : await context.seen.deployment(deployment);
  if (record !== undefined && requestOf(record).kind !== 'promote') return undefined;
  const { signal, progress } = context.connections.settings;
  progress.phase(`Waiting for the schema to have version ${migrations.expects}`);
  const reader = await schemaReader(context, migrations, place);
  const { versionAfter, outputDigest } = await awaitStarted(migrations, {
    reader,
    signal,
    progress,
  });
  return { version: versionAfter, outputDigest };
}
