import { commitShaSchema, type CommitSha } from '@waybill/core';
import { gitError } from './error-codes.ts';
import type { Git } from './git-command.ts';
import { openObjectReader, type ObjectReader } from './object-reader.ts';
import { openRemote, persist } from './remote.ts';
import type { CommitChanges, FileChange } from './types.ts';

/** What reading a history of files works with. */
export interface FileHistoryParts {
  /** A cache of its own, with files: how far each fetch goes back must not cut the other caches. */
  readonly git: Git;
  readonly signal: AbortSignal;
  readonly deadlineMilliseconds: number;
}

/** How many commits' files are in memory at a time. */
const batch = 200;

/** Commits and what they changed are some hundred bytes a line. */
const maximumListBytes = 256 * 1024 * 1024;

/**
 * Reads what each commit changed, every line of a history that was merged too.
 * @param parts the cache
 * @param head where to begin
 * @param limit how many commits at most
 * @returns `head` and the commits that it holds, the newest first, each against its first parent
 * @throws GIT_COMMIT_NOT_FOUND, GIT_ANSWER_INVALID
 */
export async function* fileHistory(
  parts: FileHistoryParts,
  head: CommitSha,
  limit: number,
): AsyncGenerator<CommitChanges> {
  const { git, signal, deadlineMilliseconds } = parts;
  await persist(deadlineMilliseconds, signal, async () =>
    git.succeed({
      args: [
        ...(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc'] as const),
        // One more: what the oldest of them changed can be seen only beside its parent.
        ...[`--depth=${String(limit + 1)}`, 'origin', `+${head}:refs/waybill/${head}`],
      ],
      signal,
      remote: 'fetching',
    }),
  );
  const reader = openObjectReader(git, openRemote(git, deadlineMilliseconds), signal);
  const lines = await listCommits(parts, head, limit);
  for (let start = 0; start < lines.length; start += batch) {
    const commits = await listChanges(parts, lines.slice(start, start + batch));
    reader.trim();
    await reader.load(commits.flatMap(({ files }) => files.flatMap(({ ids }) => ids)));
    for (const commit of commits) {
      yield { ...commit, files: commit.files.map((file) => withContent(reader, file)) };
    }
  }
}

/** A change as git lists it: the ids of the regular files before and after. */
interface ListedChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly ids: readonly string[];
}

interface ListedCommit {
  readonly commit: CommitSha;
  readonly parents: readonly CommitSha[];
  readonly files: readonly ListedChange[];
}

async function listCommits(
  { git, signal }: FileHistoryParts,
  head: CommitSha,
  limit: number,
): Promise<readonly string[]> {
  const { stdout } = await git.succeed({
    args: ['rev-list', '--topo-order', '--parents', `--max-count=${String(limit)}`, head],
    signal,
    maximumOutputBytes: maximumListBytes,
  });
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

async function listChanges(
  { git, signal }: FileHistoryParts,
  lines: readonly string[],
): Promise<readonly ListedCommit[]> {
  // A commit with one parent named beside it is compared with that one alone; --root shows a first commit.
  const input = lines.map((line) => `${line.split(' ').slice(0, 2).join(' ')}\n`).join('');
  const { stdout } = await git.succeed({
    args: ['diff-tree', '--stdin', '-r', '--raw', '--no-renames', '--no-abbrev', '--root', '-z'],
    input,
    signal,
    maximumOutputBytes: maximumListBytes,
  });
  const changes = parseChanges(stdout.toString('utf8').split('\0'));
  return lines.map((line) => {
    const [commit, ...parents] = line.split(' ').map((id) => commitShaSchema.parse(id));
    if (commit === undefined) throw malformed(line);
    return { commit, parents, files: changes.get(commit) ?? [] };
  });
}

/** Reads `<commit>`, then for each file `:<mode> <mode> <id> <id> <letter>` and its path (git-diff-tree, -z). */
function parseChanges(tokens: readonly string[]): ReadonlyMap<string, readonly ListedChange[]> {
  const changes = new Map<string, ListedChange[]>();
  let files: ListedChange[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    if (token === '') continue;
    if (/^[0-9a-f]{40}$/.test(token)) {
      files = [];
      changes.set(token, files);
      continue;
    }
    const match = /^:(\d{6}) (\d{6}) ([0-9a-f]{40}) ([0-9a-f]{40}) [A-Z]\d*$/.exec(token);
    index += 1;
    const path = tokens[index];
    if (match === null || path === undefined) throw malformed(token);
    const [, modeBefore = '', modeAfter = '', idBefore = '', idAfter = ''] = match;
    const before = modeBefore.startsWith('100') ? idBefore : undefined;
    const after = modeAfter.startsWith('100') ? idAfter : undefined;
    const ids = [before, after].filter((id) => id !== undefined);
    files.push({ path, before, after, ids });
  }
  return changes;
}

function withContent(reader: ObjectReader, { path, before, after }: ListedChange): FileChange {
  return {
    path,
    before: before === undefined ? undefined : reader.blob(before),
    after: after === undefined ? undefined : reader.blob(after),
  };
}

function malformed(found: string): Error {
  return gitError('GIT_ANSWER_INVALID', {
    message: `Expected the changes of commits as git diff-tree prints them; found ${JSON.stringify(found.slice(0, 120))}.`,
    remedy: 'Check which git this machine runs; Waybill works with 2.31 and newer.',
  });
}
