import { commitShaSchema, type CommitSha } from '@waybill/core';
import { gitError } from './error-codes.ts';
import type { Git } from './git-command.ts';
import { BatchAnswer, type RawObject } from './batch-answer.ts';
import { parseCommit, parseTree, type TreeEntry } from './object-format.ts';
import type { Remote } from './remote.ts';
import type { CommitFacts } from './types.ts';

/** Reads objects by id or by expression: from memory, from the cache repository, from the remote, in this order. */
export interface ObjectReader {
  /** Brings objects into memory as far as the cache repository has them; expressions such as `<commit>:<path>` too. */
  prepare(expressions: readonly string[]): Promise<void>;
  /**
   * Brings objects into memory, from the remote where need be: alone, or with `folders` together with everything
   * small below them, which then is in the cache repository. @throws GIT_ANSWER_INVALID
   */
  load(ids: readonly string[], what?: 'objects' | 'folders'): Promise<void>;
  commit(sha: CommitSha): CommitFacts | undefined;
  tree(id: string): ReadonlyMap<string, TreeEntry> | undefined;
  blob(id: string): Buffer | undefined;
  /** Forgets blobs when they have become many; between reads only. */
  trim(): void;
}

const memoryBudget = 64 * 1024 * 1024;

/**
 * @param git the cache repository
 * @param remote where missing objects come from
 * @param signal cancels reads
 */
export function openObjectReader(git: Git, remote: Remote, signal: AbortSignal): ObjectReader {
  const commits = new Map<string, CommitFacts>();
  const trees = new Map<string, ReadonlyMap<string, TreeEntry>>();
  const blobs = new Map<string, Buffer>();
  const objects = git.converse(['cat-file', '--batch'], signal);
  let size = 0;
  const keep = (object: RawObject): void => {
    if (object.type === 'commit') commits.set(object.id, parseCommit(object.id, object.content));
    if (object.type === 'tree') trees.set(object.id, parseTree(object.content));
    if (object.type === 'blob') blobs.set(object.id, object.content);
    if (object.type === 'blob') size += object.content.length;
  };
  const prepare = async (expressions: readonly string[]): Promise<void> => {
    if (expressions.length === 0) return;
    // Expressions that lead nowhere are passed over.
    const answer = new BatchAnswer(expressions.length);
    const question = expressions.map((expression) => `${expression}\n`).join('');
    await objects.ask(question, (chunk) => answer.take(chunk));
    for (const object of answer.objects) keep(object);
  };
  const isKnown = (id: string): boolean => trees.has(id) || blobs.has(id) || commits.has(id);
  return {
    prepare,
    load: async (ids, what = 'objects') => {
      const wanted = [...new Set(ids)].filter((id) => !isKnown(id));
      await prepare(wanted);
      const missing = wanted.filter((id) => !isKnown(id));
      if (missing.length === 0) return;
      await remote.fetchObjects(missing, signal, what);
      await prepare(missing);
      const lost = missing.find((id) => !isKnown(id));
      if (lost === undefined) return;
      throw gitError('GIT_ANSWER_INVALID', {
        message: `Expected the server to send the object ${lost}, which a commit of it refers to; it did not.`,
        remedy: 'Run git fsck on the server; delete the cache folder.',
        facts: { object: lost },
      });
    },
    commit: (sha) => commits.get(sha),
    tree: (id) => trees.get(id),
    blob: (id) => blobs.get(id),
    trim: () => {
      if (size < memoryBudget) return;
      blobs.clear();
      size = 0;
    },
  };
}

/**
 * @param reader the objects
 * @param id a tree's id
 * @returns its entries, from the remote where need be
 * @throws GIT_ANSWER_INVALID where the id is not a tree's
 */
export async function entriesOf(
  reader: ObjectReader,
  id: string,
): Promise<ReadonlyMap<string, TreeEntry>> {
  await reader.load([id]);
  const entries = reader.tree(id);
  if (entries !== undefined) return entries;
  throw gitError('GIT_ANSWER_INVALID', {
    message: `Expected the object ${id} to be a tree; it is something else.`,
    remedy: 'Run git fsck on the server.',
    facts: { object: id },
  });
}

/**
 * @param reader the objects in memory
 * @param commit a commit that was fetched
 * @returns the id of its tree
 * @throws GIT_COMMIT_NOT_FOUND where the id is not a commit's
 */
export async function treeOf(reader: ObjectReader, commit: CommitSha): Promise<string> {
  if (reader.commit(commit) === undefined) await reader.prepare([commit]);
  const facts = reader.commit(commit);
  if (facts !== undefined) return facts.tree;
  throw gitError('GIT_COMMIT_NOT_FOUND', {
    message: `Expected the commit ${commit} in the repository; it is not there, or it is no commit.`,
    remedy: 'Give the full id of a commit that was pushed.',
    facts: { commit: commitShaSchema.parse(commit) },
  });
}
