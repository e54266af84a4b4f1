import { createHash } from 'node:crypto';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import { nameInvalid } from '../name-invalid.ts';
import { requireCommit } from './commits.ts';
import type { GiteaClient } from './gitea-client.ts';

/** No file that a gate or a step reads is larger. */
const maximumFileBytes = 10 * 1024 * 1024;

const contentsSchema = z.union([
  z.object({
    type: z.literal('file'),
    size: z.int().nonnegative(),
    sha: commitShaSchema,
    encoding: z.string().nullish(),
    content: z.string().nullish(),
  }),
  z.array(z.unknown()),
  z.object({ type: z.enum(['dir', 'symlink', 'submodule']) }),
]);

/**
 * Reads a file (https://docs.gitea.com/api/#tag/repository/operation/repoGetContents).
 * @param client the repository
 * @param commit a commit
 * @param path a file in it
 * @returns the file's bytes, proved by the blob's id; undefined where the commit has no such file
 * @throws FORGE_COMMIT_UNKNOWN, FORGE_NAME_INVALID for what is no file, FORGE_TOO_MUCH
 */
export async function readFile(
  client: GiteaClient,
  commit: CommitSha,
  path: string,
): Promise<Uint8Array | undefined> {
  const parameters = { path: { path }, query: { ref: commit } };
  const found = await client.find('contents', parameters, contentsSchema);
  if (found === undefined) {
    await requireCommit(client, commit);
    return undefined;
  }
  if (Array.isArray(found) || found.type !== 'file')
    throw nameInvalid('the path of a file', path, 'Name a file, no folder, link or submodule.');
  if (found.size > maximumFileBytes) throw tooLarge(path, found.size);
  const { encoding, content, sha } = found;
  // A large file has no content here; what the server allows is its administrator's choice.
  const bytes =
    encoding === 'base64' && typeof content === 'string'
      ? Buffer.from(content, 'base64')
      : await client.bytes('rawFile', parameters);
  if (blobId(bytes) === sha) return bytes;
  throw forgeError('FORGE_ANSWER_INVALID', {
    message: `Expected the server to give the bytes of the blob ${sha} for ${path}; it gave others.`,
    remedy:
      'Start it again; where it stays so, something between the server and here changes files.',
    facts: { path, commit },
  });
}

/** The id that git gives a file: the hash of its kind, its length and its bytes. */
function blobId(bytes: Uint8Array): string {
  return createHash('sha1')
    .update(`blob ${String(bytes.byteLength)}\0`)
    .update(bytes)
    .digest('hex');
}

function tooLarge(path: string, size: number): Error {
  return forgeError('FORGE_TOO_MUCH', {
    message: `Expected ${path} to have at most ${String(maximumFileBytes)} bytes; it has ${String(size)}.`,
    remedy: 'Make the file smaller, or name another one.',
    facts: { path, size },
  });
}
