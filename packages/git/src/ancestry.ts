import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommitSha } from '@waybill/core';
import { gitError } from './error-codes.ts';
import type { Git } from './git-command.ts';
import { persist, type Remote } from './remote.ts';

/** How far back each fetch goes; the last one is git's word for everything. */
const depths = [50, 1000, 2_147_483_647] as const;

/** What a question of ancestry works with. */
export interface AncestryParts {
  /** A cache of its own, with commits only: deepening it costs no trees, and the other one stays shallow. */
  readonly history: Git;
  readonly remote: Remote;
  readonly signal: AbortSignal;
  readonly deadlineMilliseconds: number;
}

/**
 * Asks whether one commit is another one, or reachable from it. A yes found in a shallow history is right; a no is
 * given only when the history of `descendant` is complete and `ancestor` is known to exist.
 * @param parts the caches
 * @param ancestor the older commit
 * @param descendant the newer commit
 * @throws GIT_COMMIT_NOT_FOUND where the repository does not have one of them
 */
export async function isAncestor(
  parts: AncestryParts,
  ancestor: CommitSha,
  descendant: CommitSha,
): Promise<boolean> {
  const { history, remote, signal } = parts;
  if (ancestor === descendant) {
    await remote.fetchCommits([ancestor], signal);
    return true;
  }
  if (await isReachable(history, ancestor, descendant, signal)) return true;
  for (const depth of depths) {
    await persist(parts.deadlineMilliseconds, signal, async () =>
      history.succeed({
        args: [
          ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc'],
          ...[
            `--depth=${depth}`,
            '--filter=tree:0',
            'origin',
            `+${descendant}:refs/waybill/${descendant}`,
          ],
        ] as ['fetch', ...string[]],
        signal,
        remote: 'fetching',
      }),
    );
    if (await isReachable(history, ancestor, descendant, signal)) return true;
    if (await isComplete(history)) break;
  }
  if (!(await isComplete(history))) {
    throw gitError('GIT_ANSWER_INVALID', {
      message: `Expected the whole history of ${descendant}; the repository itself is a shallow copy.`,
      remedy: 'Fetch the rest of its history there (git fetch --unshallow).',
      facts: { commit: descendant },
    });
  }
  await remote.fetchCommits([ancestor], signal);
  return false;
}

async function isReachable(
  history: Git,
  ancestor: CommitSha,
  descendant: CommitSha,
  signal: AbortSignal,
): Promise<boolean> {
  // Exit code 1 is a no within what is here; 128 says that one of them is not here.
  const result = await history.run({
    args: ['merge-base', '--is-ancestor', ancestor, descendant],
    signal,
  });
  return result.exitCode === 0;
}

/** git keeps the commits at which a history was cut in the file `shallow`. */
async function isComplete(history: Git): Promise<boolean> {
  const cuts = await readFile(join(history.folder, 'shallow'), 'utf8').catch(() => '');
  return cuts.trim() === '';
}
