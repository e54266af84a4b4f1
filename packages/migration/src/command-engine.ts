import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { expandTemplate, type CommandMigrations, type TemplateValues } from '@waybill/config';
import {
  canonicalJson,
  digestOf,
  isWaybillError,
  type Secret,
  type WaybillError,
} from '@waybill/core';
import {
  commandEnvironment,
  runProcess,
  type Command,
  type ProcessOptions,
  type ProcessResult,
} from '@waybill/process';
import type { MigrationEngine } from './engine.ts';
import { secretsOf } from './environment-secrets.ts';
import { migrationError } from './error-codes.ts';
import type { Migration } from './run-migration.ts';

/** Where and with what a migration's commands run. */
export interface CommandSurroundings {
  /** The release's checkout; the configuration's `folder` lies in it. */
  readonly checkout: string;
  /** The release's values, for `${commit}` and friends in `env`. */
  readonly values: TemplateValues;
  /** The environment variables of the step, such as DATABASE_URL; `commandEnvironment()` where absent. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What must not appear in the output, beside values of variables whose names look secret. */
  readonly secrets?: readonly (Secret | string)[];
}

const versionTimeout = 60_000;
const longestVersion = 255;

/**
 * @param config `migrations` of waybill.yaml at the deployed commit
 * @param surroundings where and with what its commands run
 * @returns the migration by these commands
 * @throws TEMPLATE_INVALID where `env` asks for a value that is not known
 */
export function migrationOf(
  config: CommandMigrations,
  surroundings: CommandSurroundings,
): Migration {
  return {
    engine: commandEngine(config, surroundings),
    ...(config.expects === undefined ? {} : { expects: config.expects }),
    timeoutMilliseconds: config.timeoutMilliseconds,
  };
}

/** Commands of the application: one migrates, one prints the version. */
function commandEngine(
  config: CommandMigrations,
  surroundings: CommandSurroundings,
): MigrationEngine {
  const run = commandRunner(config, surroundings);
  return {
    kind: 'command',
    digest: digestOf(
      canonicalJson({
        command: config.command,
        version: config.version,
        folder: config.folder,
        expects: config.expects,
      }),
    ),
    description: config.command.join(' '),
    readVersion: async (signal) => {
      if (config.version === undefined) return undefined;
      return await readVersion(config.version, run, signal);
    },
    migrate: async (onLine, signal) => {
      const result = await run(config.command, {
        signal,
        timeoutMilliseconds: config.timeoutMilliseconds,
        maximumOutputBytes: 1_048_576,
        overflow: 'truncate',
        onLine: (_stream, line) => {
          onLine(line);
        },
      });
      return {
        exitCode: result.exitCode,
        ...(result.signal === null ? {} : { endedBy: result.signal }),
      };
    },
  };
}

/** Runs one command of the application. */
export type RunCommand = (
  command: Command,
  options: Omit<ProcessOptions, 'cwd' | 'env' | 'secrets'>,
) => Promise<ProcessResult>;

/**
 * @param config the folder of the commands, and their variables beside those of the step
 * @param surroundings where and with what they run
 * @returns what runs one of them there
 * @throws TEMPLATE_INVALID where `env` asks for a value that is not known
 */
export function commandRunner(
  config: Pick<CommandMigrations, 'folder' | 'env'>,
  surroundings: CommandSurroundings,
): RunCommand {
  const env = {
    ...(surroundings.environment ?? commandEnvironment()),
    ...Object.fromEntries(
      Object.entries(config.env).map(([name, value]) => [
        name,
        expandTemplate(value, surroundings.values),
      ]),
    ),
  };
  const secrets = [...(surroundings.secrets ?? []), ...secretsOf(env)];
  return async (command, options) =>
    await runProcess(command, {
      ...options,
      cwd: await folderWithin(surroundings.checkout, config.folder),
      env,
      secrets,
    });
}

/** The folder of the commands; a symbolic link must not lead out of the checkout. */
async function folderWithin(checkout: string, folder: string): Promise<string> {
  const root = await realpath(checkout);
  const wanted = path.join(root, folder);
  const real = await realpath(wanted).catch(() => undefined);
  if (
    real !== undefined &&
    (real === root || real.startsWith(`${root}${path.sep}`)) &&
    (await lstat(real)).isDirectory()
  ) {
    return real;
  }
  throw migrationError('MIGRATION_FOLDER_INVALID', {
    message: `Expected a folder ${folder} in the checkout for the migration; ${real === undefined ? 'it does not exist' : 'it is none, or leads out of it'}.`,
    remedy: 'Correct migrations.folder in waybill.yaml.',
    facts: { folder },
  });
}

/**
 * Runs the version command. It must print one line, the version; standard error is not looked at unless it fails.
 * @param command the command
 * @param run what runs it
 * @param signal cancels it
 * @returns the line
 * @throws MIGRATION_VERSION_UNREADABLE, MIGRATION_FOLDER_INVALID, PROCESS_NOT_FOUND, the signal's reason
 */
export async function readVersion(
  command: Command,
  run: RunCommand,
  signal: AbortSignal,
): Promise<string> {
  const lastLines: string[] = [];
  const result = await run(command, {
    signal,
    timeoutMilliseconds: versionTimeout,
    maximumOutputBytes: 65_536,
    overflow: 'truncate',
    onLine: (_stream, line) => {
      lastLines.push(line);
      if (lastLines.length > 10) lastLines.shift();
    },
  }).catch((error: unknown) => {
    if (!isWaybillError(error, 'PROCESS_TIMED_OUT')) throw error;
    throw versionUnreadable(command, 'it did not end within a minute', lastLines, error);
  });
  if (result.exitCode !== 0) {
    const end =
      result.exitCode === null
        ? `it was ended by ${result.signal ?? 'a signal'}`
        : `it ended with exit code ${String(result.exitCode)}`;
    throw versionUnreadable(command, end, lastLines);
  }
  const lines = result.stdout
    .toString('utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [version, ...others] = lines;
  if (version === undefined) throw versionUnreadable(command, 'it printed nothing', lastLines);
  if (others.length > 0)
    throw versionUnreadable(command, `it printed ${String(lines.length)} lines`, lastLines);
  if (version.length > longestVersion)
    throw versionUnreadable(command, `it printed ${String(version.length)} characters`, []);
  return version;
}

function versionUnreadable(
  command: Command,
  why: string,
  lines: readonly string[],
  cause?: unknown,
): WaybillError {
  const shown = command.join(' ');
  const said = lines.length === 0 ? '' : ` Its last lines: ${lines.slice(-3).join(' / ')}`;
  return migrationError('MIGRATION_VERSION_UNREADABLE', {
    message: `Expected the version command (${shown}) to print the schema's version on one line; ${why}.${said}`,
    remedy:
      'Run it by hand with the same environment. It must print a version for an empty database too, such as 0, and other text on standard error.',
    facts: { command: shown, output: lines },
    cause,
  });
}
