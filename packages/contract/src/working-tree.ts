import { isWaybillError } from '@waybill/core';
import { runProcess, toolEnvironment, type ProcessResult } from '@waybill/process';
import { contractError } from './error-codes.ts';

/** How a file differs from a commit. */
export interface TreeChange {
  readonly file: string;
  readonly change: 'added' | 'modified' | 'deleted';
  /** Whether git does not know the file at all: putting things back means deleting it. */
  readonly untracked: boolean;
}

/** A checkout, for reading what differs from a commit and for putting it back. */
export interface WorkingTree {
  readonly checkout: string;
  readonly signal: AbortSignal;
}

/** Nothing of the repository's or the host's configuration may run a program or change what is shown. */
const settings = [
  '--literal-pathspecs',
  '--no-pager',
  '-c',
  'core.quotePath=false',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
];
const timeoutMilliseconds = 120_000;
const listLimit = 64 * 1024 * 1024;

/**
 * Runs git in the checkout.
 * @param tree the checkout
 * @param args the arguments; paths stand behind `--`
 * @param options a limit with lines that are handed on as they come, and what git reads
 */
export async function git(
  tree: WorkingTree,
  args: readonly string[],
  options: { readonly onLine?: (line: string) => void; readonly input?: string } = {},
): Promise<ProcessResult> {
  const { onLine, input } = options;
  return await runProcess(['git', ...settings, ...args], {
    cwd: tree.checkout,
    signal: tree.signal,
    timeoutMilliseconds,
    maximumOutputBytes: onLine === undefined ? listLimit : 1024 * 1024,
    overflow: onLine === undefined ? 'fail' : 'truncate',
    env: toolEnvironment({ GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }),
    ...(input === undefined ? {} : { input }),
    ...(onLine === undefined
      ? {}
      : {
          onLine: (stream: 'stdout' | 'stderr', line: string) => {
            if (stream === 'stdout') onLine(line);
          },
        }),
  });
}

/** Runs git and gives what it wrote, NUL-separated. */
async function list(tree: WorkingTree, args: readonly string[], input?: string): Promise<string[]> {
  const result = await git(tree, args, input === undefined ? {} : { input });
  if (result.exitCode !== 0) throw unusable(tree, result.stderr.toString('utf8'));
  const parts = result.stdout.toString('utf8').split('\0');
  return parts.filter((part) => part !== '');
}

/**
 * @param tree the checkout
 * @returns the commit that is checked out
 * @throws CONTRACT_CHECKOUT_INVALID where the folder is no working tree with a commit
 */
export async function headOf(tree: WorkingTree): Promise<string> {
  try {
    const [head] = await list(tree, ['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}']);
    return head?.trim() ?? '';
  } catch (error) {
    if (isWaybillError(error, 'PROCESS_NOT_FOUND')) throw unusable(tree, error.message, error);
    throw error;
  }
}

/**
 * @param tree the checkout
 * @param head a commit
 * @param paths files and folders, relative to the checkout; all of it where empty
 * @returns what differs from the commit, sorted: files of the commit, and new ones that are not ignored
 */
export async function changesSince(
  tree: WorkingTree,
  head: string,
  paths: readonly string[],
): Promise<TreeChange[]> {
  const where = ['--', ...(paths.length === 0 ? ['.'] : paths)];
  const compare = ['diff', '--name-status', '-z', '--no-renames', '--no-ext-diff', '--relative'];
  const tracked = await list(tree, [...compare, '--ignore-submodules=none', head, ...where]);
  const others = await list(tree, ['ls-files', '--others', '--exclude-standard', '-z', ...where]);
  const changes: TreeChange[] = others.map((file) => ({ file, change: 'added', untracked: true }));
  for (let index = 0; index + 1 < tracked.length; index += 2) {
    const status = tracked[index] ?? '';
    const change = status === 'A' ? 'added' : status === 'D' ? 'deleted' : 'modified';
    changes.push({ file: tracked[index + 1] ?? '', change, untracked: false });
  }
  return changes.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/**
 * @param tree the checkout
 * @param head a commit
 * @param path a file or folder, relative to the checkout
 * @returns whether the commit holds anything there
 */
export async function isCommitted(tree: WorkingTree, head: string, path: string): Promise<boolean> {
  const args = ['ls-tree', '-z', '--name-only', '--end-of-options', head, '--'];
  const found = await list(tree, path === '.' ? args : [...args, path]);
  return found.length > 0;
}

/**
 * Puts files of a commit back as they were there; files that the commit does not have leave the index and the
 * disk.
 * @param tree the checkout
 * @param head the commit
 * @param files tracked files, relative to the checkout
 */
export async function restoreTracked(
  tree: WorkingTree,
  head: string,
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) return;
  const from = ['--pathspec-from-file=-', '--pathspec-file-nul', `--source=${head}`];
  await list(tree, ['restore', '--staged', '--worktree', ...from], files.join('\0'));
}

/**
 * @param tree the checkout
 * @param said what git wrote to stderr
 * @param cause the error behind it, where there is one
 * @returns the error for a checkout that git cannot work with
 */
export function unusable(tree: WorkingTree, said: string, cause?: unknown): Error {
  const reason = said.trim().split('\n')[0] ?? '';
  return contractError('CONTRACT_CHECKOUT_INVALID', {
    message: `Expected ${tree.checkout} to be a git working tree with a commit; git says: ${reason}`,
    remedy: 'Check the repository out before this step (actions/checkout), and name its folder.',
    facts: { checkout: tree.checkout },
    ...(cause === undefined ? {} : { cause }),
  });
}
