import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { CommitSigner } from './commit-signer.ts';
import { gitError } from './error-codes.ts';
import type { Git } from './git-command.ts';
import { formatCommit, formatTree, objectId, type ObjectType } from './object-format.ts';
import type { EditedTree } from './tree-edit.ts';
import type { Person } from './types.ts';

/** A commit that shall exist. */
export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly CommitSha[];
  readonly message: string;
  readonly author: Person;
}

/** Writes objects into the cache repository, as git does with loose ones: no process is started for it. */
export interface ObjectWriter {
  writeTree(edited: EditedTree, signal: AbortSignal): Promise<void>;
  /** @throws GIT_COMMIT_INVALID, GIT_SIGNING_FAILED */
  writeCommit(commit: NewCommit, signal: AbortSignal): Promise<CommitSha>;
}

const compressed = promisify(deflate);

/** Files that are open at once. */
const batchSize = 64;

/**
 * @param git the cache repository
 * @param signer signs every commit, where there is one
 */
export function openObjectWriter(git: Git, signer?: CommitSigner): ObjectWriter {
  const written = new Set<string>();
  const write = async (type: ObjectType, content: Uint8Array): Promise<string> => {
    const id = objectId(type, content);
    if (!written.has(id)) await writeLoose(git.folder, id, type, content);
    written.add(id);
    return id;
  };
  return {
    writeTree: async (edited, signal) => {
      const objects: (readonly [ObjectType, Uint8Array])[] = [
        ...[...edited.blobs.values()].map((content) => ['blob', content] as const),
        ...[...edited.trees.values()].map((entries) => ['tree', formatTree(entries)] as const),
      ];
      for (let from = 0; from < objects.length; from += batchSize) {
        signal.throwIfAborted();
        await Promise.all(
          objects
            .slice(from, from + batchSize)
            .map(async ([type, content]) => write(type, content)),
        );
      }
    },
    writeCommit: async (commit, signal) => {
      checkCommit(commit);
      const facts = { ...commit, at: Math.floor(Date.now() / 1000) };
      const unsigned = formatCommit(facts);
      const signature = await signer?.sign(unsigned, signal);
      const content = signature === undefined ? unsigned : formatCommit({ ...facts, signature });
      return commitShaSchema.parse(await write('commit', content));
    },
  };
}

/** Written beside and renamed, as git does (gitformat-loose): a reader finds the whole object or none. */
async function writeLoose(
  folder: string,
  id: string,
  type: ObjectType,
  content: Uint8Array,
): Promise<void> {
  const file = join(folder, 'objects', id.slice(0, 2), id.slice(2));
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const bytes = await compressed(
    Buffer.concat([Buffer.from(`${type} ${String(content.length)}\0`), content]),
    { level: 1 },
  );
  await mkdir(dirname(file), { recursive: true });
  const temporary = join(folder, 'objects', `tmp_obj_${randomUUID()}`);
  try {
    await writeFile(temporary, bytes, { mode: 0o444, flag: 'wx' });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function checkCommit({ author, message }: NewCommit): void {
  const { name, email } = author;
  if (!/^[^<>\r\n\0]*[\p{L}\p{N}][^<>\r\n\0]*$/u.test(name) || !/^[^<>\s\0]+$/.test(email)) {
    throw invalidCommit(
      `an author with name and email; found ${JSON.stringify(`${name} <${email}>`)}`,
    );
  }
  if (message.trim() === '' || message.includes('\0') || message.length > 1_000_000)
    throw invalidCommit('a message that is not empty, without NUL and under 1 MB');
}

function invalidCommit(expected: string): Error {
  return gitError('GIT_COMMIT_INVALID', {
    message: `Expected ${expected}.`,
    remedy: 'Correct the message or the author in the input.',
  });
}
