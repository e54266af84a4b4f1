import { commitShaSchema } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { Identity, PullRequest, PullRequestState } from '../forge.ts';
import { invalidAnswer } from './answer-fault.ts';
import type { GithubClient } from './github-client.ts';
import { splitBody, type BodyBlock, type BodyParts } from '../pull-request-body.ts';

const accountSchema = z.object({ id: z.int(), login: z.string().min(1) });

/** A pull request as lists and single answers have it (https://docs.github.com/en/rest/pulls/pulls). */
export const pullSchema = z.object({
  number: z.int().positive(),
  node_id: z.string().min(1).max(200).optional(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullable(),
  state: z.enum(['open', 'closed']),
  merged_at: z.string().nullable(),
  merge_commit_sha: commitShaSchema.nullable(),
  head: z.object({
    label: z.string().nullish(),
    ref: z.string(),
    sha: commitShaSchema,
    // Absent where the fork that it came from was deleted.
    repo: z.object({ full_name: z.string() }).nullable(),
  }),
  base: z.object({ ref: z.string() }),
  labels: z.array(z.object({ name: z.string() })),
  user: accountSchema.nullable(),
  // Older Enterprise Servers leave out what they do not know.
  draft: z.boolean().nullish(),
  requested_reviewers: z.array(accountSchema).nullish(),
  requested_teams: z.array(z.object({ slug: z.string().min(1) })).nullish(),
  assignees: z.array(accountSchema).nullish(),
  auto_merge: z.object({ merge_method: z.string() }).nullish(),
  // Only in the answer for a single one.
  merged_by: accountSchema.nullish(),
  mergeable: z.boolean().nullish(),
  mergeable_state: z.string().optional(),
});
export type Pull = z.infer<typeof pullSchema>;

/**
 * @param pull a pull request
 * @returns its state, which GitHub tells by two fields
 */
export function stateOf({ state, merged_at }: Pull): PullRequestState {
  return merged_at === null ? state : 'merged';
}

/**
 * Takes a body apart. What stands in one that comes from a fork is a stranger's word: it holds no markers.
 * @param client the repository
 * @param pull a pull request
 * @throws FORGE_DOCUMENT_INVALID
 */
export function bodyOf(client: GithubClient, pull: Pull): BodyParts {
  const body = pull.body ?? '';
  return isOwn(client, pull) ? splitBody(body, pull.number) : { text: body, block: undefined };
}

/**
 * @param client the repository
 * @param pull a pull request
 * @returns it as callers see it
 * @throws FORGE_DOCUMENT_INVALID
 */
export function presented(client: GithubClient, pull: Pull): PullRequest {
  const { text, block } = bodyOf(client, pull);
  const state = stateOf(pull);
  const mergeCommit = state === 'merged' ? (pull.merge_commit_sha ?? undefined) : undefined;
  return {
    number: pull.number,
    url: pull.html_url,
    title: pull.title,
    body: text,
    // A fork's branch must not look like one of the repository.
    head: isOwn(client, pull) ? pull.head.ref : (pull.head.label ?? `?:${pull.head.ref}`),
    base: pull.base.ref,
    state,
    headSha: pull.head.sha,
    createdHeadSha: block?.createdHeadSha ?? pull.head.sha,
    ...(mergeCommit === undefined ? {} : { mergeCommit }),
    ...endOf(pull, block),
    labels: pull.labels.map(({ name }) => name).sort(),
    markers: block?.markers ?? {},
    author: identityOf(pull.user ?? undefined, pull.html_url),
    draft: pull.draft ?? false,
    requestedReviewers: reviewersOf(pull),
    assignees: (pull.assignees ?? []).map(({ login }) => login).sort(),
    autoMerge: (pull.auto_merge ?? undefined) !== undefined,
  };
}

function reviewersOf(pull: Pull): string[] {
  const accounts = (pull.requested_reviewers ?? []).map(({ login }) => login);
  const teams = (pull.requested_teams ?? []).map(({ slug }) => `team:${slug}`);
  return [...accounts, ...teams].sort();
}

function endOf(pull: Pull, block: BodyBlock | undefined): Pick<PullRequest, 'endedBy' | 'reason'> {
  const by = pull.merged_by ?? undefined;
  const reason = stateOf(pull) === 'closed' ? block?.reason : undefined;
  return {
    ...(by === undefined ? {} : { endedBy: identityOf(by, pull.html_url) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address */
function identityOf(account: z.infer<typeof accountSchema> | undefined, url: string): Identity {
  // GitHub shows whoever deleted the account as `ghost`.
  const { id, login } = account ?? { id: 10_137, login: 'ghost' };
  return { name: login, email: `${String(id)}+${login}@users.noreply.${new URL(url).hostname}` };
}

function isOwn(client: GithubClient, { head }: Pull): boolean {
  return head.repo?.full_name.toLowerCase() === client.repository.toLowerCase();
}

/**
 * @param client the repository
 * @param number which pull request
 * @returns it
 * @throws FORGE_PULL_REQUEST_UNKNOWN
 */
export async function requirePull(client: GithubClient, number: number): Promise<Pull> {
  const found = await findPull(client, number);
  if (found !== undefined) return found;
  throw forgeError('FORGE_PULL_REQUEST_UNKNOWN', {
    message: `Expected a pull request ${String(number)}; there is none.`,
    remedy: 'Check the number, and that this is the repository in which it was opened.',
    facts: { number },
  });
}

/**
 * @param client the repository
 * @param number which pull request
 * @returns it, or undefined where there is none of this number
 */
export async function findPull(client: GithubClient, number: number): Promise<Pull | undefined> {
  if (!Number.isSafeInteger(number) || number < 1) return undefined;
  return client.find('pull', { pull_number: number }, pullSchema);
}

/**
 * @param client the repository
 * @param pull a pull request
 * @returns what GraphQL knows it by
 * @throws FORGE_ANSWER_INVALID
 */
export function nodeIdOf(client: GithubClient, { node_id }: Pull): string {
  if (node_id !== undefined) return node_id;
  throw invalidAnswer(client.question('pull'), 'it has no node_id');
}

/**
 * @param client the repository
 * @param pull a pull request that is not open
 * @returns FORGE_PULL_REQUEST_ENDED
 */
export function ended(client: GithubClient, pull: Pull): Error {
  const { number, state, reason } = presented(client, pull);
  return forgeError('FORGE_PULL_REQUEST_ENDED', {
    message: `Expected pull request ${String(number)} to be open; it is ${state}${reason === undefined ? '' : `: ${reason}`}.`,
    remedy: 'Open a new one.',
    facts: { number, state },
  });
}
