import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { runToSuccess, toolEnvironment } from '@waybill/process';

const author = [
  '-c',
  'user.name=dev',
  '-c',
  'user.email=dev@example.invalid',
  '-c',
  'commit.gpgsign=false',
] as const;

/** Runs git in a folder. The rehearsal's own repositories only: packages go through `@waybill/git`. */
export async function git(
  folder: string,
  signal: AbortSignal,
  ...args: readonly string[]
): Promise<string> {
  const result = await runToSuccess(['git', ...author, ...args], {
    cwd: folder,
    signal,
    timeoutMilliseconds: 60_000,
    env: {
      ...toolEnvironment(),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
    },
  });
  return result.stdout.toString('utf8').trim();
}

/** Makes an empty bare repository whose default branch is `branch`. */
export async function createBareRepository(
  folder: string,
  branch: string,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await git(folder, signal, 'init', '--quiet', '--bare', `--initial-branch=${branch}`, '.');
  // A shallow or filtered fetch by commit id is what every forge allows.
  await git(folder, signal, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  await git(folder, signal, 'config', 'uploadpack.allowFilter', 'true');
}

/**
 * Writes a commit on a branch of a bare repository, through a work tree that is thrown away.
 * @param repository the bare repository
 * @param branch where to push
 * @param base what it stands on; undefined for a first commit
 * @param message the commit's message
 * @param change writes files into the work tree; where it changes nothing, the commit is an empty one
 * @returns the new commit
 */
export async function writeCommit(
  repository: string,
  branch: string,
  base: CommitSha | undefined,
  message: string,
  change: (workTree: string) => Promise<void>,
  signal: AbortSignal,
): Promise<CommitSha> {
  const workTree = await mkdtemp(join(repository, '..', 'change-'));
  try {
    await git(workTree, signal, 'init', '--quiet', `--initial-branch=${branch}`);
    await git(workTree, signal, 'remote', 'add', 'origin', repository);
    if (base !== undefined) {
      await git(workTree, signal, 'fetch', '--quiet', 'origin', base);
      await git(workTree, signal, 'checkout', '--quiet', '-B', branch, base);
    }
    await change(workTree);
    await git(workTree, signal, 'add', '--all', '--force');
    await git(workTree, signal, 'commit', '--quiet', '--allow-empty', '--message', message);
    await git(workTree, signal, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
    return commitShaSchema.parse(await git(workTree, signal, 'rev-parse', 'HEAD'));
  } finally {
    await rm(workTree, { recursive: true, force: true });
  }
}

/** Checks a commit out, as the checkout step of a job does. */
export async function checkOut(
  repository: string,
  commit: CommitSha,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await git(folder, signal, 'init', '--quiet');
  await git(folder, signal, 'fetch', '--quiet', '--depth=1', repository, commit);
  await git(folder, signal, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
}

/** Lays the files of a folder over another one. */
export async function overlay(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, force: true });
}
