import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { Identity, PullRequest, PullRequestState } from '../forge.ts';
import { splitBody, type BodyBlock, type BodyParts } from '../pull-request-body.ts';
import type { GiteaClient } from './gitea-client.ts';

const accountSchema = z.object({
  id: z.int(),
  login: z.string().min(1),
  email: z.string().nullish(),
});

const list = <S extends z.ZodType>(item: S) =>
  z
    .array(item)
    .max(1000)
    .nullish()
    .transform((items) => items ?? []);

/** A pull request (https://docs.gitea.com/api/#tag/repository/operation/repoGetPullRequest). */
export const pullSchema = z.object({
  number: z.int().positive(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  draft: z.boolean().nullish(),
  merged: z.boolean(),
  merge_commit_sha: commitShaSchema.nullish(),
  merged_by: accountSchema.nullish(),
  mergeable: z.boolean().nullish(),
  head: z.object({
    // The branch's name; `ref` is another one as soon as the branch is gone.
    label: z.string(),
    ref: z.string(),
    sha: z.string(),
    // Absent where the fork that it came from was deleted.
    repo: z.object({ full_name: z.string() }).nullish(),
  }),
  base: z.object({ ref: z.string() }),
  labels: list(z.object({ name: z.string() })),
  user: accountSchema.nullish(),
  requested_reviewers: list(accountSchema),
  requested_reviewers_teams: list(z.object({ name: z.string().min(1) })),
  assignees: list(accountSchema),
  // Since Gitea 1.26: a change of the body names the version that it was made from.
  content_version: z.int().nonnegative().nullish(),
});
export type Pull = z.infer<typeof pullSchema>;

/** What pull requests are read and written with. */
export interface PullParts {
  readonly client: GiteaClient;
  /** The same repository: it tells which head was merged. */
  readonly git: GitRepository;
}

/** What the server takes for a draft where its administrator changed nothing. */
const draftPrefix = /^(?:WIP:|\[WIP\])\s*/i;

/**
 * @param title what the pull request is called
 * @param isDraft whether it is one
 * @returns the title as the server must have it: a draft is one by its title's beginning
 */
export function titleOf(title: string, isDraft: boolean): string {
  return isDraft ? `WIP: ${title}` : title;
}

/**
 * @param pull a pull request
 * @returns its title without what makes it a draft
 */
export function shownTitle({ title, draft }: Pull): string {
  return draft === true ? title.replace(draftPrefix, '') : title;
}

/**
 * @param pull a pull request
 * @returns its state, which the server tells by two fields
 */
export function stateOf({ state, merged }: Pull): PullRequestState {
  return merged ? 'merged' : state;
}

/**
 * Takes a body apart. What stands in one that comes from a fork is a stranger's word: it holds no markers.
 * @param client the repository
 * @param pull a pull request
 * @throws FORGE_DOCUMENT_INVALID
 */
export function bodyOf(client: GiteaClient, pull: Pull): BodyParts {
  const body = pull.body ?? '';
  return isOwn(client, pull) ? splitBody(body, pull.number) : { text: body, block: undefined };
}

/**
 * @param client the repository
 * @param pull a pull request
 * @returns its head's branch; one of a fork must not look like one of the repository
 */
export function headBranchOf(client: GiteaClient, pull: Pull): string {
  if (isOwn(client, pull)) return pull.head.label;
  const [owner = '?'] = (pull.head.repo?.full_name ?? '?').split('/');
  return `${owner}:${pull.head.label}`;
}

function isOwn(client: GiteaClient, { head }: Pull): boolean {
  return head.repo?.full_name.toLowerCase() === client.repository.toLowerCase();
}

/**
 * @param parts the repository
 * @param pull a pull request
 * @returns its head's commit: of one that has ended, the one that was merged or closed. The API gives the
 *   branch's head there too, where that has moved since; the ref of the pull request stays.
 * @throws FORGE_DOCUMENT_INVALID
 */
export async function headShaOf({ git }: PullParts, pull: Pull): Promise<CommitSha> {
  const kept = `refs/pull/${String(pull.number)}/head`;
  const isFinal = stateOf(pull) === 'open' || pull.head.ref === kept;
  const found = isFinal ? pull.head.sha : ((await git.readRef(kept)) ?? '');
  const sha = commitShaSchema.safeParse(found);
  if (sha.success) return sha.data;
  throw forgeError('FORGE_DOCUMENT_INVALID', {
    message: `Expected the server to tell the head of pull request ${String(pull.number)} (${pull.head.label}); it does not.`,
    remedy: 'Its branch and its ref are gone. Close the pull request, and open a new one.',
    facts: { number: pull.number },
  });
}

/**
 * @param parts the repository
 * @param pull a pull request
 * @returns it as callers see it
 * @throws FORGE_DOCUMENT_INVALID
 */
export async function presented(parts: PullParts, pull: Pull): Promise<PullRequest> {
  const { client } = parts;
  const { text, block } = bodyOf(client, pull);
  const state = stateOf(pull);
  const headSha = await headShaOf(parts, pull);
  const mergeCommit = state === 'merged' ? (pull.merge_commit_sha ?? undefined) : undefined;
  const events = state === 'open' ? await eventsOf(client, pull.number) : [];
  return {
    number: pull.number,
    url: pull.html_url,
    title: shownTitle(pull),
    body: text,
    head: headBranchOf(client, pull),
    base: pull.base.ref,
    state,
    headSha,
    createdHeadSha: block?.createdHeadSha ?? headSha,
    ...(mergeCommit === undefined ? {} : { mergeCommit }),
    ...endOf(pull, block),
    labels: pull.labels.map(({ name }) => name).sort(),
    markers: block?.markers ?? {},
    author: identityOf(pull.user ?? undefined, pull.html_url),
    draft: pull.draft ?? false,
    requestedReviewers: state === 'open' ? waitedFor(pull, events) : [],
    assignees: pull.assignees.map(({ login }) => login).sort(),
    autoMerge: isScheduled(events),
  };
}

const eventSchema = z.object({
  type: z.string(),
  user: z.object({ login: z.string() }).nullish(),
  removed_assignee: z.boolean().nullish(),
  assignee: z.object({ login: z.string() }).nullish(),
  assignee_team: z.object({ name: z.string() }).nullish(),
});
export type PullEvent = z.infer<typeof eventSchema>;

/**
 * @param client the repository
 * @param number which pull request
 * @returns what happened to it, the oldest first
 */
export async function eventsOf(client: GiteaClient, number: number): Promise<readonly PullEvent[]> {
  return client.list('timeline', { path: { number } }, eventSchema);
}

/** Whether the server merges it by itself; only the history of the pull request says so. */
function isScheduled(events: readonly PullEvent[]): boolean {
  const last = events.findLast(({ type }) =>
    ['pull_scheduled_merge', 'pull_cancel_scheduled_merge'].includes(type),
  );
  return last?.type === 'pull_scheduled_merge';
}

/** The server's own list names everybody who has reviewed too; its history says who was asked since. */
function waitedFor(pull: Pull, events: readonly PullEvent[]): string[] {
  const isWaitedFor = (login: string): boolean => {
    const last = events.findLast(({ type, user, assignee }) =>
      type === 'review_request'
        ? assignee?.login === login
        : type === 'review' && user?.login === login,
    );
    return last === undefined || (last.type === 'review_request' && last.removed_assignee !== true);
  };
  const accounts = pull.requested_reviewers.map(({ login }) => login).filter(isWaitedFor);
  const teams = pull.requested_reviewers_teams.map(({ name }) => `team:${name}`);
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

function identityOf(account: z.infer<typeof accountSchema> | undefined, url: string): Identity {
  // The server shows whoever deleted the account as `Ghost`.
  const login = account?.login ?? 'Ghost';
  const email = account?.email ?? '';
  return { name: login, email: email === '' ? `${login}@noreply.${new URL(url).hostname}` : email };
}

/**
 * @param client the repository
 * @param number which pull request
 * @returns it
 * @throws FORGE_PULL_REQUEST_UNKNOWN
 */
export async function requirePull(client: GiteaClient, number: number): Promise<Pull> {
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
export async function findPull(client: GiteaClient, number: number): Promise<Pull | undefined> {
  if (!Number.isSafeInteger(number) || number < 1) return undefined;
  return client.find('pull', { path: { number } }, pullSchema);
}

/**
 * @param client the repository
 * @param pull a pull request that is not open
 * @returns FORGE_PULL_REQUEST_ENDED
 */
export function ended(client: GiteaClient, pull: Pull): Error {
  const state = stateOf(pull);
  const { number } = pull;
  const reason = state === 'closed' ? bodyOf(client, pull).block?.reason : undefined;
  return forgeError('FORGE_PULL_REQUEST_ENDED', {
    message: `Expected pull request ${String(number)} to be open; it is ${state}${reason === undefined ? '' : `: ${reason}`}.`,
    remedy: 'Open a new one.',
    facts: { number, state },
  });
}
