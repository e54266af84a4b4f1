import { createHash } from 'node:crypto';
import { commitShaSchema } from '@waybill/core';
import { gitError } from './error-codes.ts';
import { parseTrailers } from './trailers.ts';
import type { CommitFacts, Person } from './types.ts';

/** One entry of a tree, as the object holds it (gitformat: mode SP name NUL 20 bytes). */
export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

export const folderMode = '40000';
export const fileMode = '100644';

/** @returns whether an entry is a regular file, executable or not */
export function isRegularFile(entry: TreeEntry): boolean {
  return entry.mode.startsWith('100');
}

/** What a repository holds. */
export type ObjectType = 'blob' | 'tree' | 'commit';

/**
 * @param type the object's kind
 * @param content its bytes
 * @returns the id that git gives it
 */
export function objectId(type: ObjectType, content: Uint8Array): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

/**
 * @param content the bytes of a tree object
 * @returns its entries by name
 * @throws GIT_ANSWER_INVALID
 */
export function parseTree(content: Buffer): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (let offset = 0; offset < content.length;) {
    const space = content.indexOf(0x20, offset);
    const end = content.indexOf(0, space);
    if (space < 0 || end < 0 || end + 21 > content.length) throw malformed('tree');
    const name = content.toString('utf8', space + 1, end);
    const id = content.toString('hex', end + 1, end + 21);
    entries.set(name, { mode: content.toString('latin1', offset, space), name, id });
    offset = end + 21;
  }
  return entries;
}

/**
 * @param entries what a tree shall hold
 * @returns the bytes of the tree object, in git's order (a folder sorts as if its name ended with `/`)
 */
export function formatTree(entries: Iterable<TreeEntry>): Buffer {
  return Buffer.concat(
    sortEntries(entries).map((entry) =>
      Buffer.concat([Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.id, 'hex')]),
    ),
  );
}

/** @returns entries in the order of git's trees */
export function sortEntries(entries: Iterable<TreeEntry>): TreeEntry[] {
  const key = (entry: TreeEntry): Buffer =>
    Buffer.from(entry.mode === folderMode ? `${entry.name}/` : entry.name);
  return [...entries].sort((a, b) => Buffer.compare(key(a), key(b)));
}

/** What a commit object holds. */
export interface CommitContent {
  readonly tree: string;
  readonly parents: readonly string[];
  /** Author and committer: what is written here, nobody else moved. */
  readonly author: Person;
  /** Seconds since 1970. */
  readonly at: number;
  readonly message: string;
  /** An armored signature of the same commit without one (git-commit, header `gpgsig`). */
  readonly signature?: string;
}

/**
 * @param commit what it shall say; checked before
 * @returns the bytes of the commit object
 */
export function formatCommit(commit: CommitContent): Buffer {
  const { tree, parents, author, at, message, signature } = commit;
  const person = `${author.name.trim()} <${author.email}> ${String(at)} +0000`;
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${person}`,
    `committer ${person}`,
    // Further lines of a header begin with a space.
    ...(signature === undefined ? [] : [`gpgsig ${signature.trimEnd().replaceAll('\n', '\n ')}`]),
  ];
  return Buffer.from(`${lines.join('\n')}\n\n${message.endsWith('\n') ? message : `${message}\n`}`);
}

/**
 * @param sha the commit's id
 * @param content the bytes of the commit object
 * @throws GIT_ANSWER_INVALID
 */
export function parseCommit(sha: string, content: Buffer): CommitFacts {
  const text = content.toString('utf8');
  const split = text.indexOf('\n\n');
  const headers = split < 0 ? text : text.slice(0, split);
  const message = split < 0 ? '' : text.slice(split + 2);
  const values = (key: string): string[] =>
    headers
      .split('\n')
      .filter((line) => line.startsWith(`${key} `))
      .map((line) => line.slice(key.length + 1));
  const person = /^(.*?) ?<([^>]*)> (\d{1,12}) [+-]\d{4}$/;
  const author = person.exec(values('author')[0] ?? '');
  const committer = person.exec(values('committer')[0] ?? '');
  const tree = values('tree')[0];
  if (tree === undefined || !/^[0-9a-f]{40}$/.test(tree) || author === null || committer === null)
    throw malformed('commit');
  return {
    sha: commitShaSchema.parse(sha),
    tree,
    parents: values('parent').map((parent) => commitShaSchema.parse(parent)),
    author: author[1] ?? '',
    authorEmail: author[2] ?? '',
    committer: { name: committer[1] ?? '', email: committer[2] ?? '' },
    committedAt: new Date(Number(committer[3]) * 1000).toISOString(),
    message,
    trailers: parseTrailers(message),
  };
}

function malformed(kind: string): Error {
  return gitError('GIT_ANSWER_INVALID', {
    message: `Expected a well-formed ${kind} object; found other bytes.`,
    remedy: 'Run git fsck in the repository; delete the cache folder.',
  });
}
