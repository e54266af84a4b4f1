import { z } from 'zod';
import { checkCommentKey } from '../comment-key.ts';
import type { Changed } from '../forge.ts';
import { documentBytes, parseDocument, pushDocuments } from '../git-documents/document-ref.ts';
import { commentsRef } from './names.ts';
import type { LocalForgeOptions } from './options.ts';
import { readPullRequest, unknownPullRequest } from './pull-requests.ts';

const commentsFile = 'comments.json';

/** By key. */
const commentsSchema = z.record(z.string(), z.string());

/**
 * Keeps a pull request's comments in a ref of their own: also one that has ended, whose document may not change any
 * more, can have them. A plain bare repository shows them to nobody by itself.
 * @param options the repository
 * @param number which pull request
 * @param key what it is known by
 * @param body its text
 * @returns where it is kept
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_NAME_INVALID, FORGE_DOCUMENT_INVALID
 */
export async function commentOnPullRequest(
  options: LocalForgeOptions,
  number: number,
  key: string,
  body: string,
): Promise<Changed<string>> {
  checkCommentKey(key);
  if ((await readPullRequest(options, number)) === undefined) throw unknownPullRequest(number);
  const ref = commentsRef(number);
  const { changed } = await pushDocuments('forge.pull-request', options, [
    {
      ref,
      apply: async (snapshot) => {
        const before = snapshot.exists ? await snapshot.readFile(commentsFile) : undefined;
        const there = snapshot.exists ? parseDocument(before, commentsSchema, ref) : {};
        const all = Object.entries({ ...there, [key]: body });
        const bytes = documentBytes(Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))));
        if (before?.equals(bytes) === true) return { kind: 'unchanged' };
        const message = `Comment on pull request ${String(number)}: ${key}`;
        const files = new Map([[commentsFile, bytes]]);
        return { kind: 'commit', files, message, author: options.identity };
      },
    },
  ]);
  return { value: `${options.repository.url}#${ref}/${key}`, changed };
}
