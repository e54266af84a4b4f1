import { commitShaSchema, type CommitSha } from '@waybill/core';
import { runToSuccess, toolEnvironment } from '@waybill/process';
import { stageError } from './error-codes.ts';

/**
 * Proves that a workspace is at the commit that a step speaks of: another checkout would be built, or would
 * migrate, under this commit's name.
 * @param workspace the runner's workspace
 * @param commit the commit
 * @param signal cancels the question
 * @throws CHECKOUT_MISMATCH naming both commits
 */
export async function requireCheckout(
  workspace: string,
  commit: CommitSha,
  signal: AbortSignal,
): Promise<void> {
  const { stdout } = await runToSuccess(['git', 'rev-parse', '--verify', 'HEAD'], {
    cwd: workspace,
    signal,
    timeoutMilliseconds: 30_000,
    // A container job runs as another user than the one who checked out.
    env: {
      ...toolEnvironment(),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
    },
  });
  const head = commitShaSchema.parse(stdout.toString('utf8').trim());
  if (head === commit) return;
  throw stageError('CHECKOUT_MISMATCH', {
    message: `Expected the checkout to be at commit ${commit}, found it at ${head}.`,
    remedy:
      'Check out the very commit that this step is about: `ref:` of the checkout step, equal to the input `commit`.',
    facts: { expected: commit, found: head },
  });
}
