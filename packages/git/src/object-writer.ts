import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { gitError } from './error-codes.ts';
import type { Git } from './git-command.ts';
import { folderMode, sortEntries } from './object-format.ts';
import type { EditedTree } from './tree-edit.ts';
import type { Person } from './types.ts';

/** A commit that shall exist. */
export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly CommitSha[];
  readonly message: string;
  readonly author: Person;
}

/** Writes objects into the cache repository: at most three processes for a commit, whatever its size. */
export interface ObjectWriter {
  writeTree(edited: EditedTree, signal: AbortSignal): Promise<void>;
  writeCommit(commit: NewCommit, signal: AbortSignal): Promise<CommitSha>;
}

/** @param git the cache repository */
export function openObjectWriter(git: Git): ObjectWriter {
  const written = new Set<string>();
  return {
    writeTree: async (edited, signal) => {
      const blobs = [...edited.blobs].filter(([id]) => !written.has(id));
      await writeBlobs(git, blobs, signal);
      await writeTrees(git, edited, signal);
      for (const [id] of blobs) written.add(id);
    },
    writeCommit: async (commit, signal) => await writeCommit(git, commit, signal),
  };
}

async function writeBlobs(
  git: Git,
  blobs: readonly [string, Uint8Array][],
  signal: AbortSignal,
): Promise<void> {
  const [only] = blobs;
  if (only === undefined) return;
  if (blobs.length === 1) {
    const result = await git.succeed({
      args: ['hash-object', '-w', '--stdin'],
      input: only[1],
      signal,
    });
    expectIds(result.stdout, [only[0]]);
    return;
  }
  await mkdir(join(git.folder, 'incoming'), { recursive: true });
  const folder = await mkdtemp(join(git.folder, 'incoming', 'blobs-'));
  try {
    for (const [id, content] of blobs) await writeFile(join(folder, id), content);
    const result = await git.succeed({
      args: ['hash-object', '-w', '--no-filters', '--stdin-paths'],
      input: blobs.map(([id]) => `${join(folder, id)}\n`).join(''),
      signal,
    });
    expectIds(
      result.stdout,
      blobs.map(([id]) => id),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeTrees(git: Git, edited: EditedTree, signal: AbortSignal): Promise<void> {
  if (edited.trees.size === 0) return;
  const kinds: Readonly<Record<string, string>> = { [folderMode]: 'tree', '160000': 'commit' };
  const input = [...edited.trees.values()]
    .map((entries) =>
      sortEntries(entries)
        .map((entry) => `${entry.mode} ${kinds[entry.mode] ?? 'blob'} ${entry.id}\t${entry.name}\0`)
        .join(''),
    )
    .map((entries) => `${entries}\0`)
    .join('');
  // --missing: what a partial fetch left out is at the remote.
  const result = await git.succeed({
    args: ['mktree', '-z', '--missing', '--batch'],
    input,
    signal,
  });
  expectIds(result.stdout, [...edited.trees.keys()]);
}

/** What git wrote must be what was worked out. */
function expectIds(output: Buffer, expected: readonly string[]): void {
  const ids = output.toString('utf8').trim().split('\n');
  if (ids.length === expected.length && ids.every((id, index) => id === expected[index])) return;
  throw gitError('GIT_ANSWER_INVALID', {
    message: `Expected git to write ${expected.length} objects with ids that were worked out before; it answered ${ids.slice(0, 3).join(' ')}.`,
    remedy:
      'Waybill works with repositories in the SHA-1 object format, and without content filters.',
  });
}

async function writeCommit(git: Git, commit: NewCommit, signal: AbortSignal): Promise<CommitSha> {
  const { name, email } = commit.author;
  if (!/^[^<>\r\n\0]*[A-Za-z0-9][^<>\r\n\0]*$/.test(name) || !/^[^<>\s\0]+$/.test(email)) {
    throw invalidCommit(
      `an author with name and email; found ${JSON.stringify(`${name} <${email}>`)}`,
    );
  }
  if (
    commit.message.trim() === '' ||
    commit.message.includes('\0') ||
    commit.message.length > 1_000_000
  ) {
    throw invalidCommit('a message that is not empty, without NUL and under 1 MB');
  }
  const result = await git.succeed({
    args: ['commit-tree', commit.tree, ...commit.parents.flatMap((parent) => ['-p', parent])],
    input: commit.message.endsWith('\n') ? commit.message : `${commit.message}\n`,
    env: {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      TZ: 'UTC',
    },
    signal,
  });
  return commitShaSchema.parse(result.stdout.toString('utf8').trim());
}

function invalidCommit(expected: string): Error {
  return gitError('GIT_COMMIT_INVALID', {
    message: `Expected ${expected}.`,
    remedy: 'Correct the message or the author in the input.',
  });
}
