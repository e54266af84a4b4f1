import { messageOf, type Progress } from '@waybill/core';
import { commandEnvironment, runToSuccess, type Command } from '@waybill/process';
import { stageError } from './error-codes.ts';

/** As long as a slow installation of dependencies takes. */
const longestCommand = 20 * 60_000;

/** The checkout to make ready, and what stands around it. */
export interface PrepareRequest {
  readonly commands: readonly Command[];
  readonly workspace: string;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * Runs the commands that make a checkout ready (`npm ci` and the like): those of waybill.yaml at the commit
 * that is checked out, without our credentials in their environment.
 * @param request the commands, the checkout
 * @throws PREPARE_FAILED with the last lines of the command
 */
export async function prepareCheckout(request: PrepareRequest): Promise<void> {
  const { commands, workspace, signal, progress } = request;
  for (const command of commands) {
    progress.phase(`Prepare: ${command.join(' ')}`);
    try {
      await runToSuccess(command, {
        cwd: workspace,
        signal,
        timeoutMilliseconds: longestCommand,
        env: commandEnvironment(),
        overflow: 'truncate',
        onLine: (_stream, line) => {
          progress.detail(line);
        },
      });
    } catch (error) {
      signal.throwIfAborted();
      throw stageError('PREPARE_FAILED', {
        message: `Expected \`${command.join(' ')}\` to make the checkout ready: ${messageOf(error)}`,
        remedy:
          'Run the command in a fresh checkout by hand; correct `prepare` of waybill.yaml, or the tools that the job sets up before.',
        facts: { command: [...command] },
        cause: error,
      });
    }
  }
}
