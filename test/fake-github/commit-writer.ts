import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitRepository } from './git-repository.ts';
import type { NewCommit } from './types.ts';

/** Who commits where nobody is named. */
const somebody = { name: 'Ada Example', email: 'ada@example.com' };

/** @returns variables by which git writes author and committer */
export function commitEnvironment(
  author: { readonly name: string; readonly email: string; readonly date?: string } = somebody,
  committer = author,
): Record<string, string> {
  const of = (role: string, person: typeof author): Record<string, string> => ({
    [`GIT_${role}_NAME`]: person.name,
    [`GIT_${role}_EMAIL`]: person.email,
    ...(person.date === undefined ? {} : { [`GIT_${role}_DATE`]: person.date }),
  });
  return { ...of('AUTHOR', author), ...of('COMMITTER', committer) };
}

/** Makes a commit without a working tree and moves the branch to it, past all protection. */
export async function writeCommit(
  git: GitRepository,
  commit: NewCommit,
  defaultBranch: string,
): Promise<string> {
  const branch = commit.branch ?? defaultBranch;
  const before = await git.head(branch);
  const start = before ?? (await git.head(defaultBranch));
  const parents = commit.parents ?? (start === undefined ? [] : [start]);
  const tree = await writeTree(git, parents[0], commit.files);
  const message = commit.message ?? `Change ${Object.keys(commit.files).join(', ')}`;
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message];
  const sha = await git.run(args, commitEnvironment(commit.author));
  await git.setRef(`refs/heads/${branch}`, sha);
  return sha;
}

async function writeTree(
  git: GitRepository,
  base: string | undefined,
  files: NewCommit['files'],
): Promise<string> {
  const index = join(git.folder, `fake-index-${randomUUID()}`);
  const env = { GIT_INDEX_FILE: index };
  try {
    await git.run(base === undefined ? ['read-tree', '--empty'] : ['read-tree', base], env);
    const lines: string[] = [];
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) {
        lines.push(`0 ${'0'.repeat(40)}\t${path}`);
      } else {
        const blob = await git.feed(['hash-object', '-w', '--stdin'], text);
        lines.push(`100644 ${blob}\t${path}`);
      }
    }
    await git.feed(['update-index', '--index-info'], `${lines.join('\n')}\n`, env);
    return await git.run(['write-tree'], env);
  } finally {
    await rm(index, { force: true });
  }
}
