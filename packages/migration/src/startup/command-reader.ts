import type { StartupMigrations } from '@waybill/config';
import type { Command } from '@waybill/process';
import { commandRunner, readVersion, type CommandSurroundings } from '../command-engine.ts';
import { stateOfLine } from './schema-state.ts';
import type { SchemaReader } from './startup-migration.ts';

/**
 * @param config folder and variables of the command
 * @param command prints the version
 * @param surroundings where and with what it runs
 * @returns what reads the version by it
 * @throws TEMPLATE_INVALID where `env` asks for a value that is not known
 */
export function commandReader(
  config: Pick<StartupMigrations, 'folder' | 'env'>,
  command: Command,
  surroundings: CommandSurroundings,
): SchemaReader {
  const run = commandRunner(config, surroundings);
  return {
    place: `the command ${command.join(' ')}`,
    read: async (signal) => stateOfLine(await readVersion(command, run, signal)),
  };
}
