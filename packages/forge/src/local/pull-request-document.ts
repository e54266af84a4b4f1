import { commitShaSchema } from '@waybill/core';
import { z } from 'zod';
import { pullRequestStates, type NewPullRequest, type PullRequestQuery } from '../forge.ts';

/** The file that a pull request's ref holds. */
export const pullRequestFile = 'pull-request.json';

const identitySchema = z.strictObject({
  name: z.string().min(1).max(255),
  email: z.string().min(1).max(255),
});

const labelsSchema = z.array(z.string().min(1).max(50)).max(100);
const markersSchema = z.record(z.string().min(1).max(50), z.string().max(255));

const peopleSchema = z.array(z.string().min(1).max(255)).min(1).max(100);

/** What people may write: GitHub's own limits (title 256 characters, body 65,536). */
export const pullRequestTextSchema = z.object({
  title: z.string().min(1).max(256),
  body: z.string().max(65_536),
  labels: labelsSchema,
  markers: markersSchema,
  // Absent in documents of older versions, and where there is nothing to say.
  draft: z.literal(true).optional(),
  requestedReviewers: peopleSchema.optional(),
  assignees: peopleSchema.optional(),
});

/**
 * A pull request of the local forge. The protection hook reads `state`, `head`, `base`, `headSha` and
 * `mergeCommit` as lines of the file: their order and their place before the texts is part of the form.
 */
export const pullRequestDocumentSchema = z.strictObject({
  version: z.literal(1),
  state: z.enum(pullRequestStates),
  head: z.string().min(1).max(200),
  base: z.string().min(1).max(200),
  createdHeadSha: commitShaSchema,
  /** The head that was opened, then the one that was merged or closed. */
  headSha: commitShaSchema,
  mergeCommit: commitShaSchema.optional(),
  reason: z.string().max(4000).optional(),
  author: identitySchema,
  endedBy: identitySchema.optional(),
  ...pullRequestTextSchema.shape,
});
export type PullRequestDocument = z.infer<typeof pullRequestDocumentSchema>;

/**
 * @param document a pull request
 * @returns the same with its keys in the order in which they are stored
 */
export function inStoredOrder(document: PullRequestDocument): PullRequestDocument {
  const { version, state, head, base, createdHeadSha, headSha, mergeCommit, ...rest } = document;
  const first = { version, state, head, base, createdHeadSha, headSha };
  const { title, body, labels, markers, author, reason, endedBy } = rest;
  const { draft, requestedReviewers, assignees } = rest;
  return {
    ...first,
    ...(mergeCommit === undefined ? {} : { mergeCommit }),
    ...(reason === undefined ? {} : { reason }),
    ...(endedBy === undefined ? {} : { endedBy }),
    author,
    title,
    body,
    labels: once(labels),
    markers: inOrder(markers),
    ...(draft === undefined ? {} : { draft }),
    ...(requestedReviewers === undefined ? {} : { requestedReviewers: once(requestedReviewers) }),
    ...(assignees === undefined ? {} : { assignees: once(assignees) }),
  };
}

function once(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function inOrder(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * @param document a pull request
 * @param query what is looked for
 * @returns whether it fits
 */
export function fits(
  document: Pick<PullRequestDocument, 'state' | 'head' | 'base' | 'markers'>,
  { state, head, base, markers }: PullRequestQuery | (NewPullRequest & { state?: never }),
): boolean {
  return (
    (state === undefined || state === document.state) &&
    (head === undefined || head === document.head) &&
    (base === undefined || base === document.base) &&
    Object.entries(markers ?? {}).every(([name, value]) => document.markers[name] === value)
  );
}
