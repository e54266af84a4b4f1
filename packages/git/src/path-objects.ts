import type { CommitSha } from '@waybill/core';
import type { Git } from './git-command.ts';
import { folderMode, isRegularFile } from './object-format.ts';
import { entriesOf, treeOf, type ObjectReader } from './object-reader.ts';
import type { Remote } from './remote.ts';

/**
 * Brings one file of many commits with at most one question for each folder on the way and one for all contents;
 * contents are not taken into memory. Commits that do not have it are passed over.
 * @param parts the objects
 * @param commits commits that are here
 * @param path a checked path
 * @throws GIT_ANSWER_INVALID, and what fetching throws
 */
export async function bringPath(
  parts: {
    readonly git: Git;
    readonly remote: Remote;
    readonly reader: ObjectReader;
    readonly signal: AbortSignal;
  },
  commits: readonly CommitSha[],
  path: string,
): Promise<void> {
  const { git, remote, reader, signal } = parts;
  let ids = new Set<string>();
  for (const commit of commits) ids.add(await treeOf(reader, commit));
  const names = path.split('/');
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1;
    await reader.load([...ids]);
    const next = new Set<string>();
    for (const id of ids) {
      const entry = (await entriesOf(reader, id)).get(name);
      if (entry === undefined) continue;
      if (isLast ? isRegularFile(entry) : entry.mode === folderMode) next.add(entry.id);
    }
    ids = next;
  }
  if (ids.size === 0) return;
  const { stdout } = await git.succeed({
    args: ['cat-file', '--batch-check'],
    input: [...ids].map((id) => `${id}\n`).join(''),
    signal,
  });
  const missing = stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line.endsWith(' missing'))
    .map((line) => line.slice(0, 40));
  if (missing.length > 0) await remote.fetchObjects(missing, signal);
}
