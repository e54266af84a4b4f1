import { getState } from '@actions/core';
import { cancelOnSignals, Secret } from '@waybill/core';
import { readContext } from './context.ts';
import type { ActionDefinition } from './definition.ts';
import { readInputs } from './inputs.ts';
import { resultOfError } from './result.ts';
import { annotate, redactResult, type ActionRun } from './run-action.ts';
import { runnerProgress } from './runner-progress.ts';

/** What the code of a `post:` gets: the inputs of the step, and what its action remembered. */
export interface PostRun<D extends ActionDefinition> extends Omit<
  ActionRun<D>,
  'output' | 'summarize' | 'annotate' | 'remember'
> {
  /** @returns what the action remembered under the name; empty where it did not come that far */
  readonly remembered: (name: string) => string;
}

/**
 * Runs an action's `post:`, which a runner starts at the end of the job also when it was cancelled
 * (`post-if: always()`). It sets no output and writes no summary: both belong to steps that are over.
 * @param definition the action's closed registry
 * @param clean what is to be cleaned up; gives one line to say, or undefined where nothing was left
 */
export async function runPost<D extends ActionDefinition>(
  definition: D,
  clean: (run: PostRun<D>) => Promise<string | undefined>,
): Promise<void> {
  const startedAt = Date.now();
  const secrets: Secret[] = [];
  const cancellation = cancelOnSignals();
  try {
    const inputs = readInputs(definition);
    secrets.push(
      ...Object.values(inputs).filter((value): value is Secret => value instanceof Secret),
    );
    const { signal } = cancellation;
    const [context, progress] = [readContext(), runnerProgress(secrets)];
    const said = await clean({ inputs, context, signal, progress, remembered: getState });
    if (said !== undefined) process.stdout.write(`${said}\n`);
  } catch (error) {
    const result = resultOfError(error, (Date.now() - startedAt) / 1000);
    annotate(definition, redactResult(result, secrets));
    process.exitCode = 1;
  } finally {
    cancellation.release();
  }
}
