import { lstat, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { formatDuration, isWaybillError, redact, type Progress, type Secret } from '@waybill/core';
import { commandEnvironment, runProcess, type ProcessResult } from '@waybill/process';
import { contractError } from './error-codes.ts';

/** A contract that runs a command of the repository's own. */
export interface CommandedContract {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly folder: string;
  readonly timeoutMilliseconds: number;
}

/** What running it needs. */
export interface ContractCommandOptions {
  readonly checkout: string;
  readonly contract: CommandedContract;
  /** What the command is for: `generate the contract "api"`. */
  readonly purpose: string;
  readonly maximumOutputBytes: number;
  readonly overflow: 'fail' | 'truncate';
  /** Whether what it prints is shown as it comes; what is data is not. */
  readonly shows: 'all' | 'errors';
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly secrets: readonly (Secret | string)[];
}

/** @returns a command as people type it */
export function shownCommand({ command }: Pick<CommandedContract, 'command'>): string {
  return command
    .map((part) => (/^[\w@%+=:,./-]+$/.test(part) ? part : JSON.stringify(part)))
    .join(' ');
}

/**
 * @param checkout the working tree
 * @param contract whose folder is meant
 * @returns the folder in which its command runs, absolute
 * @throws CONTRACT_PATH_MISSING where there is none, or a symbolic link leads out of the checkout
 */
export async function commandFolder(
  checkout: string,
  contract: Pick<CommandedContract, 'name' | 'folder'>,
): Promise<string> {
  const folder = join(checkout, contract.folder);
  const stats = await lstat(folder).catch(() => undefined);
  if (stats?.isDirectory() !== true) {
    throw folderMissing(contract, 'there is no folder of this name in the checkout');
  }
  const inside = relative(await realpath(checkout), await realpath(folder));
  if (inside === '..' || inside.startsWith('../') || isAbsolute(inside)) {
    throw folderMissing(contract, 'a symbolic link leads out of the checkout');
  }
  return folder;
}

function folderMissing(
  { name, folder }: Pick<CommandedContract, 'name' | 'folder'>,
  found: string,
): Error {
  return contractError('CONTRACT_PATH_MISSING', {
    message: `Expected the command of the contract "${name}" to run in "${folder}"; ${found}.`,
    remedy: 'Correct `folder` in waybill.yaml.',
    facts: { contract: name, path: folder },
  });
}

/**
 * Runs the command of a contract, without our credentials in its environment.
 * @param options the contract and the bounds
 * @returns how it ended
 * @throws CONTRACT_COMMAND_MISSING, CONTRACT_TIMED_OUT, CONTRACT_PATH_MISSING, PROCESS_OUTPUT_TOO_LARGE, or the
 *   signal's reason
 */
export async function runContractCommand(options: ContractCommandOptions): Promise<ProcessResult> {
  const { checkout, contract, purpose, shows, signal, progress, secrets } = options;
  const facts = { contract: contract.name, command: contract.command };
  const cwd = await commandFolder(checkout, contract);
  return await runProcess(contract.command, {
    ...{ cwd, signal, secrets },
    timeoutMilliseconds: contract.timeoutMilliseconds,
    env: commandEnvironment(),
    maximumOutputBytes: options.maximumOutputBytes,
    overflow: options.overflow,
    onLine: (stream, line) => {
      if (shows === 'all' || stream === 'stderr') progress.detail(line);
    },
  }).catch((error: unknown) => {
    if (isWaybillError(error, 'PROCESS_NOT_FOUND')) {
      throw contractError('CONTRACT_COMMAND_MISSING', {
        message: `Expected "${contract.command[0]}" to be there, to ${purpose}; it cannot be started.`,
        remedy: 'Install it in an earlier step, or correct the command in waybill.yaml.',
        facts,
        cause: error,
      });
    }
    if (isWaybillError(error, 'PROCESS_TIMED_OUT')) {
      throw contractError('CONTRACT_TIMED_OUT', {
        message: `Expected ${shownCommand(contract)} to end within ${formatDuration(contract.timeoutMilliseconds)}. ${error.message}`,
        remedy: `Look at what it waits for, or raise "timeout" of the contract "${contract.name}".`,
        facts,
        cause: error,
      });
    }
    throw error;
  });
}

/**
 * @param options the contract
 * @param result how its command ended
 * @returns the error that says so, with its last lines
 */
export function commandFailed(
  { contract, purpose, secrets }: ContractCommandOptions,
  result: ProcessResult,
): Error {
  const end =
    result.exitCode === null ? String(result.signal) : `exit code ${String(result.exitCode)}`;
  const output = result.stderr.length > 0 ? result.stderr : result.stdout;
  const said = redact(output.toString('utf8').trim().split('\n').slice(-20).join('\n'), secrets);
  return contractError('CONTRACT_COMMAND_FAILED', {
    message: `Expected ${shownCommand(contract)} to ${purpose}; it ended with ${end}.${said === '' ? '' : `\n${said.slice(-4000)}`}`,
    remedy: 'Run the same command in a fresh checkout, and correct what it says.',
    facts: { contract: contract.name, command: contract.command, exitCode: result.exitCode },
  });
}
