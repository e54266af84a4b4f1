import { redact, type Secret } from '@waybill/core';
import type { FileDifference } from './verdict.ts';
import { git, unusable, type TreeChange, type WorkingTree } from './working-tree.ts';

/** How many files a verdict shows, and how much of each and of all; the rest is counted. */
export const differenceLimits = { files: 100, bytesPerFile: 32 * 1024, bytes: 512 * 1024 } as const;

const diffOptions = [
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-renames',
  '--relative',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--unified=3',
];

/**
 * Shows how files differ from a commit.
 * @param tree the checkout
 * @param head the commit
 * @param changes what differs
 * @param secrets values that must not be shown
 * @returns the differences that fit the limits, in the order of `changes`
 */
export async function differencesOf(
  tree: WorkingTree,
  head: string,
  changes: readonly TreeChange[],
  secrets: readonly (Secret | string)[],
): Promise<FileDifference[]> {
  const differences: FileDifference[] = [];
  let left: number = differenceLimits.bytes;
  for (const change of changes.slice(0, differenceLimits.files)) {
    const shown = await diffOf(tree, head, change, Math.min(left, differenceLimits.bytesPerFile));
    left -= shown.diff.length;
    const { file, change: kind } = change;
    differences.push({ file, change: kind, ...shown, diff: redact(shown.diff, secrets) });
  }
  return differences;
}

/** The beginning of a diff: what comes after the limit is read and dropped, never held. */
async function diffOf(
  tree: WorkingTree,
  head: string,
  change: TreeChange,
  limit: number,
): Promise<{ diff: string; truncated: boolean }> {
  const lines: string[] = [];
  const seen = { size: 0, truncated: false, binary: false };
  const onLine = (line: string): void => {
    seen.binary ||= lines.length < 8 && line.startsWith('Binary files ');
    seen.size += line.length + 1;
    if (seen.size > limit) seen.truncated = true;
    else lines.push(line);
  };
  // With --no-index git compares any two files, so a file that it does not know can be shown as well.
  const args = change.untracked
    ? ['diff', ...diffOptions, '--no-index', '--', '/dev/null', change.file]
    : ['diff', ...diffOptions, head, '--', change.file];
  const { exitCode, stderr } = await git(tree, args, { onLine });
  // 1 says that the two differ (--no-index); anything else says that nothing was compared.
  if (exitCode !== 0 && exitCode !== 1) throw unusable(tree, stderr.toString('utf8'));
  if (seen.binary) return { diff: '', truncated: false };
  return { diff: lines.map((line) => `${line}\n`).join(''), truncated: seen.truncated };
}

/**
 * @param diff a unified diff of one file
 * @returns the first line of the committed file that differs, from 1; undefined where there is no hunk
 */
export function firstChangedLine(diff: string): number | undefined {
  const lines = diff.split('\n');
  const hunk = lines.findIndex((line) => line.startsWith('@@ '));
  const start = /^@@ -(\d+)/.exec(lines[hunk] ?? '')?.[1];
  if (start === undefined) return undefined;
  const context = lines.slice(hunk + 1).findIndex((line) => !line.startsWith(' '));
  return Math.max(1, Number(start) + Math.max(0, context));
}
