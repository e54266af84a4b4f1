import type { CommitSha } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import { statusStates, type Changed, type CommitStatus } from '../forge.ts';
import {
  documentBytes,
  parseDocument,
  pushDocuments,
  readDocumentRef,
} from '../git-documents/document-ref.ts';
import { nameInvalid } from '../name-invalid.ts';
import { statusRef } from './names.ts';
import type { LocalForgeOptions } from './options.ts';

const statusFile = 'statuses.json';
const maximumDescription = 140;

const statusesSchema = z.record(
  z.string().min(1).max(255),
  z.strictObject({
    state: z.enum(statusStates),
    description: z.string().max(maximumDescription),
    url: z.string().max(2048).optional(),
  }),
);
type Statuses = z.infer<typeof statusesSchema>;

/**
 * Sets statuses of one commit in one write; those of other contexts stay, also when another run writes them
 * at the same time.
 * @param options the repository
 * @param commit the commit
 * @param statuses what to say
 * @returns how many were given, and whether anything was written
 * @throws FORGE_COMMIT_UNKNOWN, FORGE_NAME_INVALID
 */
export async function setStatuses(
  options: LocalForgeOptions,
  commit: CommitSha,
  statuses: readonly CommitStatus[],
): Promise<Changed<number>> {
  const ref = statusRef(commit);
  const wanted = Object.fromEntries(statuses.map((status) => [status.context, stored(status)]));
  if ((await options.repository.readCommit(commit)) === undefined) throw unknownCommit(commit);
  const { changed } = await pushDocuments('forge.status', options, [
    {
      ref,
      apply: async (snapshot) => {
        const before = snapshot.exists ? await snapshot.readFile(statusFile) : undefined;
        const there = snapshot.exists ? parseDocument(before, statusesSchema, ref) : {};
        const bytes = documentBytes(sorted({ ...there, ...wanted }));
        if (before?.equals(bytes) === true || statuses.length === 0) return { kind: 'unchanged' };
        const files = new Map([[statusFile, bytes]]);
        const message = `Status of ${commit}: ${Object.keys(wanted).join(', ')}`;
        return { kind: 'commit', files, message, author: options.identity };
      },
    },
  ]);
  return { value: statuses.length, changed };
}

/**
 * @param options the repository
 * @param commit the commit
 * @returns every context's status, sorted by context; none where nothing was said
 * @throws FORGE_DOCUMENT_INVALID
 */
export async function readStatuses(
  options: LocalForgeOptions,
  commit: CommitSha,
): Promise<readonly CommitStatus[]> {
  const document = await readDocumentRef(options, statusRef(commit), statusFile, statusesSchema);
  return Object.entries(sorted(document ?? {})).map(([context, { url, ...rest }]) => ({
    context,
    ...rest,
    ...(url === undefined ? {} : { url }),
  }));
}

function stored({ context, state, description, url }: CommitStatus): Statuses[string] {
  if (context === '' || context.length > 255) {
    throw nameInvalid('the context of a status, 1 to 255 characters', context, 'Shorten the name.');
  }
  const cut = description.length > maximumDescription;
  return {
    state,
    description: cut ? `${description.slice(0, maximumDescription - 1)}…` : description,
    ...(url === undefined ? {} : { url }),
  };
}

function sorted(statuses: Statuses): Statuses {
  return Object.fromEntries(Object.entries(statuses).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function unknownCommit(commit: CommitSha): Error {
  return forgeError('FORGE_COMMIT_UNKNOWN', {
    message: `Expected the commit ${commit} in the repository; it is not there.`,
    remedy: 'Push the commit first, or correct its id.',
    facts: { commit },
  });
}
