import { join } from 'node:path';
import { runProcess, type ProcessResult } from '@waybill/process';
import { cliError } from '../error-codes.ts';
import { nodeEnvironment } from './environment.ts';
import type { StageRunner } from './stage-run.ts';

/** What a command of ours printed. */
export interface CommandOutput {
  readonly exitCode: number;
  readonly stdout: string;
}

/**
 * Runs a command of `waybill` as a person would, in a process of its own, against this rehearsal.
 * @param runner the rehearsal
 * @param words the command and its words
 * @param accepted the exit codes that are fine
 * @throws REHEARSAL_STEP_UNEXPECTED
 */
export async function runCommand(
  runner: Pick<StageRunner, 'world' | 'distribution'>,
  words: readonly string[],
  accepted: readonly number[] = [0],
): Promise<CommandOutput> {
  const result: ProcessResult = await runProcess(
    [
      process.execPath,
      join(runner.distribution, 'cli', 'index.js'),
      ...words,
      '--rehearsal',
      runner.world.folder,
    ],
    {
      cwd: runner.world.folder,
      signal: runner.world.signal,
      timeoutMilliseconds: 60_000,
      env: nodeEnvironment(),
    },
  );
  const exitCode = result.exitCode ?? -1;
  if (accepted.includes(exitCode)) return { exitCode, stdout: result.stdout.toString('utf8') };
  throw cliError('REHEARSAL_STEP_UNEXPECTED', {
    message: `\`waybill ${words.join(' ')}\` ended with exit code ${String(exitCode)}: ${result.stderr.toString('utf8').trim()}`,
    remedy: 'This is a fault of Waybill: report it with the lines above.',
  });
}
