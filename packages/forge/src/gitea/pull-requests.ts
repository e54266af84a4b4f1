import { commitShaSchema, performEffect, type CommitSha, type EffectContext } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type {
  Changed,
  NewPullRequest,
  PullRequest,
  PullRequestChange,
  PullRequestQuery,
} from '../forge.ts';
import { joinBody, newBlock } from '../pull-request-body.ts';
import type { AnswerFault } from './answer-fault.ts';
import type { GiteaClient } from './gitea-client.ts';
import { patchPull, unified, type Fields } from './patch-pull.ts';
import {
  bodyOf,
  ended,
  findPull,
  headBranchOf,
  headShaOf,
  presented,
  pullSchema,
  requirePull,
  shownTitle,
  stateOf,
  titleOf,
  type Pull,
  type PullParts,
} from './pull-request.ts';
import {
  addAssignees,
  hasLabels,
  missingPeople,
  requestReviews,
  setLabels,
  type People,
} from './pull-request-people.ts';

/**
 * @param parts the repository
 * @param number which pull request
 * @returns it, or undefined where there is none of this number
 */
export async function readPullRequest(
  parts: PullParts,
  number: number,
): Promise<PullRequest | undefined> {
  const pull = await findPull(parts.client, number);
  return pull === undefined ? undefined : presented(parts, pull);
}

/**
 * Finds pull requests (https://docs.gitea.com/api/#tag/repository/operation/repoListPullRequests). The server
 * knows no question for a head: what it lists is sorted out here.
 * @param parts the repository
 * @param query which ones; every marker named must be equal
 * @returns those that fit, by falling number
 */
export async function findPullRequests(
  parts: PullParts,
  query: PullRequestQuery,
): Promise<readonly PullRequest[]> {
  const fitting = (await listPulls(parts.client, query)).sort((a, b) => b.number - a.number);
  const found: PullRequest[] = [];
  for (const pull of fitting) found.push(await presented(parts, pull));
  return found;
}

async function listPulls(
  client: GiteaClient,
  { state, head, base, markers }: PullRequestQuery,
): Promise<Pull[]> {
  const query = {
    state: state === undefined ? 'all' : state === 'open' ? 'open' : 'closed',
    ...(base === undefined ? {} : { base_branch: base }),
  };
  const pulls = await client.list('pulls', { query }, pullSchema);
  return pulls.filter(
    (pull) =>
      (state === undefined || stateOf(pull) === state) &&
      (head === undefined || headBranchOf(client, pull) === head) &&
      (base === undefined || pull.base.ref === base) &&
      hasMarkers(client, pull, markers ?? {}),
  );
}

function hasMarkers(
  client: GiteaClient,
  pull: Pull,
  markers: Readonly<Record<string, string>>,
): boolean {
  const wanted = Object.entries(markers);
  if (wanted.length === 0) return true;
  const known = bodyOf(client, pull).block?.markers ?? {};
  return wanted.every(([name, value]) => known[name] === value);
}

/**
 * Opens a pull request (https://docs.gitea.com/api/#tag/repository/operation/repoCreatePullRequest).
 * @param parts the repository
 * @param effect signal and fence
 * @param request what to open
 * @throws FORGE_PULL_REQUEST_EXISTS, FORGE_PULL_REQUEST_EMPTY, FORGE_BRANCH_UNKNOWN, FORGE_DOCUMENT_INVALID
 */
export async function openPullRequest(
  parts: PullParts,
  effect: EffectContext,
  request: NewPullRequest,
): Promise<PullRequest> {
  const { head, base, labels = [], markers = {}, draft = false } = request;
  const title = titleOf(request.title, draft);
  requireTitle(title);
  const headSha = await requireBranch(parts, head);
  await requireBranch(parts, base);
  const body = joinBody(request.body, newBlock(headSha, markers));
  await requireCommits(parts.client, { head, base, headSha });
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = { ...parts, client: parts.client.within(signal) };
    const pull = await create(within.client, { head, base, title, body });
    if (draft && pull.draft !== true) throw noDraft(pull.number);
    if (labels.length > 0) await setLabels(within.client, pull.number, labels);
    const people = await missingPeople(within.client, pull, request);
    await requestReviews(within.client, pull.number, people.reviewers);
    await addAssignees(within.client, pull, people.assignees);
    return presented(within, await requirePull(within.client, pull.number));
  });
}

async function create(
  client: GiteaClient,
  body: { head: string; base: string; title: string; body: string },
): Promise<Pull> {
  const { head, base } = body;
  const find = async (): Promise<Pull | undefined> =>
    (await listPulls(client, { state: 'open', head, base }))[0];
  // The server itself refuses a second one of the same head and base: what is there after a lost answer is ours.
  const look = async (): Promise<Pull | undefined> => {
    const found = await find();
    return found?.body?.replaceAll('\r\n', '\n') === body.body ? found : undefined;
  };
  const read = ({ data }: { data: unknown }): Pull => client.parse('createPull', pullSchema, data);
  const refused = ({ status }: AnswerFault): Error | undefined =>
    status === 409 ? new AlreadyOpen() : undefined;
  try {
    return await client.writeOnce('createPull', { body }, read, { look, refused });
  } catch (error) {
    throw error instanceof AlreadyOpen ? exists(head, base, (await find())?.number) : error;
  }
}

class AlreadyOpen extends Error {}

/** The server takes a pull request that brings nothing. */
async function requireCommits(
  client: GiteaClient,
  { head, base, headSha }: { head: string; base: string; headSha: CommitSha },
): Promise<void> {
  const path = { range: `${base}...${headSha}` };
  const schema = z.object({ total_commits: z.int().nonnegative() });
  const { total_commits } = await client.get(
    'compare',
    { path, query: { verification: false, files: false } },
    schema,
  );
  if (total_commits > 0) return;
  throw forgeError('FORGE_PULL_REQUEST_EMPTY', {
    message: `Expected ${head} to hold commits that ${base} does not have; ${headSha} is in ${base} already.`,
    remedy: 'Nothing is left to merge; commit to the head first.',
    facts: { head, base, headSha },
  });
}

async function requireBranch({ client, git }: PullParts, branch: string): Promise<CommitSha> {
  const found = commitShaSchema.safeParse(await git.readRef(`refs/heads/${branch}`));
  if (found.success) return found.data;
  throw forgeError('FORGE_BRANCH_UNKNOWN', {
    message: `Expected a branch ${branch} in ${client.repository}; there is none.`,
    remedy: 'Push the branch first, or correct its name.',
    facts: { branch },
  });
}

function exists(head: string, base: string, number: number | undefined): Error {
  return forgeError('FORGE_PULL_REQUEST_EXISTS', {
    message: `Expected no open pull request from ${head} to ${base}; ${number === undefined ? 'there' : String(number)} is one.`,
    remedy: 'Update that one in place, or close it first.',
    facts: { head, base, ...(number === undefined ? {} : { number }) },
  });
}

function noDraft(number: number): Error {
  return forgeError('FORGE_REQUEST_REFUSED', {
    message: `Expected the server to take pull request ${String(number)} for a draft, as its title begins with WIP:; it does not.`,
    remedy:
      "Add `WIP:` to WORK_IN_PROGRESS_PREFIXES of the server's app.ini, or let the policy ask for no drafts.",
    facts: { number },
  });
}

/**
 * Changes an open pull request in place; what is equal is not written (law 5). The markers of a program stay,
 * whatever else changes.
 * @param parts the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param change what is to be different; what is absent stays
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED, FORGE_DOCUMENT_INVALID; FORGE_REQUEST_REFUSED
 *   where somebody changed its text in the same moment
 */
export async function updatePullRequest(
  parts: PullParts,
  effect: EffectContext,
  number: number,
  change: PullRequestChange,
): Promise<Changed<PullRequest>> {
  const { client } = parts;
  const pull = await requirePull(client, number);
  if (stateOf(pull) !== 'open') throw ended(client, pull);
  const fields = await changedFields(parts, pull, change);
  const labels =
    change.labels === undefined || hasLabels(change.labels, pull) ? undefined : change.labels;
  const people = await missingPeople(client, pull, change);
  if (fields === undefined && labels === undefined && isNobody(people))
    return { value: await presented(parts, pull), changed: false };
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = { ...parts, client: client.within(signal) };
    if (fields !== undefined) await patchPull(within.client, pull, fields);
    if (labels !== undefined) await setLabels(within.client, number, labels);
    await requestReviews(within.client, number, people.reviewers);
    await addAssignees(within.client, pull, people.assignees);
    const now = await requirePull(within.client, number);
    if (change.draft === true && now.draft !== true) throw noDraft(number);
    return { value: await presented(within, now), changed: true };
  });
}

function isNobody({ reviewers, assignees }: People): boolean {
  return reviewers.length + assignees.length === 0;
}

async function changedFields(
  parts: PullParts,
  pull: Pull,
  { title, body, markers, draft }: PullRequestChange,
): Promise<Fields | undefined> {
  const { text, block } = bodyOf(parts.client, pull);
  const isDraft = draft ?? pull.draft === true;
  const wantedTitle = titleOf(title ?? shownTitle(pull), isDraft);
  const isTitleNew =
    (title !== undefined && title !== shownTitle(pull)) || isDraft !== (pull.draft === true);
  if (isTitleNew) requireTitle(wantedTitle);
  const kept = block ?? newBlock(await headShaOf(parts, pull), {});
  const wanted =
    body === undefined && markers === undefined
      ? undefined
      : joinBody(body ?? text, {
          ...kept,
          ...(markers === undefined ? {} : { markers: { ...markers } }),
        });
  const isBodyNew = wanted !== undefined && wanted !== unified(pull.body);
  if (!isBodyNew && !isTitleNew) return undefined;
  return {
    ...(isTitleNew ? { title: wantedTitle } : {}),
    ...(isBodyNew ? { body: wanted } : {}),
  };
}

function requireTitle(title: string): void {
  if (title.trim() !== '' && title.length <= 255) return;
  throw forgeError('FORGE_DOCUMENT_INVALID', {
    message: `Expected a title of 1 to 255 characters, found ${String(title.length)}.`,
    remedy: 'Shorten the title.',
  });
}
