import { performEffect, type CommitSha, type EffectContext } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type {
  Changed,
  NewPullRequest,
  PullRequest,
  PullRequestChange,
  PullRequestQuery,
} from '../forge.ts';
import type { AnswerFault } from './answer-fault.ts';
import type { GithubClient } from './github-client.ts';
import { joinBody, newBlock } from '../pull-request-body.ts';
import { patchPull, type PullFields } from './patch-pull.ts';
import { setDraft } from './pull-request-draft.ts';
import { askPeople, isNobody, peopleToAsk } from './pull-request-people.ts';
import {
  bodyOf,
  ended,
  findPull,
  presented,
  pullSchema,
  requirePull,
  stateOf,
  type Pull,
} from './pull-request.ts';

/**
 * @param client the repository
 * @param number which pull request
 * @returns it, or undefined where there is none of this number
 */
export async function readPullRequest(
  client: GithubClient,
  number: number,
): Promise<PullRequest | undefined> {
  const pull = await findPull(client, number);
  return pull === undefined ? undefined : presented(client, pull);
}

/**
 * Finds pull requests (https://docs.github.com/en/rest/pulls/pulls#list-pull-requests).
 * @param client the repository
 * @param query which ones; every marker named must be equal
 * @returns those that fit, by falling number
 */
export async function findPullRequests(
  client: GithubClient,
  { state, head, base, markers }: PullRequestQuery,
): Promise<readonly PullRequest[]> {
  const [owner = ''] = client.repository.split('/');
  const parameters = {
    state: state === undefined ? 'all' : state === 'open' ? 'open' : 'closed',
    sort: 'created',
    direction: 'desc',
    ...(head === undefined ? {} : { head: `${owner}:${head}` }),
    ...(base === undefined ? {} : { base }),
  };
  const pulls = await client.list('pulls', parameters, pullSchema);
  return pulls
    .filter((pull) => state === undefined || stateOf(pull) === state)
    .map((pull) => presented(client, pull))
    .filter(
      (pull) =>
        (head === undefined || pull.head === head) &&
        (base === undefined || pull.base === base) &&
        Object.entries(markers ?? {}).every(([name, value]) => pull.markers[name] === value),
    )
    .sort((a, b) => b.number - a.number);
}

/**
 * Opens a pull request (https://docs.github.com/en/rest/pulls/pulls#create-a-pull-request).
 * @param client the repository
 * @param effect signal and fence
 * @param git the same repository: it tells the head's commit, also where that was pushed a moment ago
 * @param request what to open
 * @throws FORGE_PULL_REQUEST_EXISTS, FORGE_PULL_REQUEST_EMPTY, FORGE_BRANCH_UNKNOWN, FORGE_DOCUMENT_INVALID;
 *   FORGE_PERSON_REFUSED, which leaves it open: its fact `number` says which one
 */
export async function openPullRequest(
  client: GithubClient,
  effect: EffectContext,
  git: GitRepository,
  request: NewPullRequest,
): Promise<PullRequest> {
  const { head, base, title, labels = [], markers = {}, draft = false } = request;
  const headSha = await git.readRef(`refs/heads/${head}`);
  if (headSha === undefined) throw unknownBranch(client, head);
  const body = joinBody(request.body, newBlock(headSha, markers));
  requireTitle(title);
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const pull = await create(within, { head, base, title, body, draft }, headSha);
    const named = labels.length === 0 ? pull : await setLabels(within, pull, labels);
    const asked = await askPeople(within, named, await peopleToAsk(within, named, request, true));
    return presented(within, asked);
  });
}

async function create(
  client: GithubClient,
  parameters: { head: string; base: string; title: string; body: string; draft: boolean },
  headSha: CommitSha,
): Promise<Pull> {
  const { head, base } = parameters;
  const find = async (): Promise<Pull | undefined> => {
    const [found] = await findPullRequests(client, { state: 'open', head, base });
    return found === undefined ? undefined : findPull(client, found.number);
  };
  // GitHub itself refuses a second one of the same head and base: what is there after a lost answer is ours.
  const look = async (): Promise<Pull | undefined> => {
    const found = await find();
    return found?.body === parameters.body ? found : undefined;
  };
  try {
    return await client.writeOnce('createPull', parameters, pullSchema, {
      look,
      refused: (fault) => refusal(fault, parameters, client, headSha),
    });
  } catch (error) {
    throw error instanceof AlreadyOpen ? exists(parameters, (await find())?.number) : error;
  }
}

class AlreadyOpen extends Error {}

function refusal(
  { status, words, problem }: AnswerFault,
  { head, base }: { readonly head: string; readonly base: string },
  client: GithubClient,
  headSha: CommitSha,
): Error | undefined {
  if (status !== 422) return undefined;
  if (/a pull request already exists/i.test(words)) return new AlreadyOpen();
  if (/no commits between/i.test(words)) {
    return forgeError('FORGE_PULL_REQUEST_EMPTY', {
      message: `Expected ${head} to hold commits that ${base} does not have; ${headSha} is in ${base} already.`,
      remedy: 'Nothing is left to merge; commit to the head first.',
      facts: { head, base, headSha },
    });
  }
  if (/draft pull requests are not supported/i.test(words)) return noDrafts(client);
  const wrong = problem.errors.find(({ field, code }) => code === 'invalid' && field !== '');
  if (wrong?.field === 'base') return unknownBranch(client, base);
  return wrong?.field === 'head' ? unknownBranch(client, head) : undefined;
}

function exists(
  { head, base }: { readonly head: string; readonly base: string },
  number: number | undefined,
): Error {
  return forgeError('FORGE_PULL_REQUEST_EXISTS', {
    message: `Expected no open pull request from ${head} to ${base}; ${number === undefined ? 'there' : String(number)} is one.`,
    remedy: 'Update that one in place, or close it first.',
    facts: { head, base, ...(number === undefined ? {} : { number }) },
  });
}

/**
 * Changes an open pull request in place; what is equal is not written (law 5). The markers of a program
 * stay, whatever else changes.
 * @param client the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param change what is to be different; what is absent stays
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED, FORGE_DOCUMENT_INVALID, FORGE_PERSON_REFUSED
 */
export async function updatePullRequest(
  client: GithubClient,
  effect: EffectContext,
  number: number,
  change: PullRequestChange,
): Promise<Changed<PullRequest>> {
  const pull = await requirePull(client, number);
  if (stateOf(pull) !== 'open') throw ended(client, pull);
  const fields = changedFields(client, pull, change);
  const labels =
    change.labels === undefined || isSameSet(change.labels, pull) ? undefined : change.labels;
  const draft = change.draft === (pull.draft ?? false) ? undefined : change.draft;
  const people = await peopleToAsk(client, pull, change);
  if (fields === undefined && labels === undefined && draft === undefined && isNobody(people))
    return { value: presented(client, pull), changed: false };
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const edited = fields === undefined ? pull : await patchPull(within, number, fields);
    const named = labels === undefined ? edited : await setLabels(within, edited, labels);
    const drafted = draft === undefined ? named : await setDraft(within, named, draft);
    const asked = await askPeople(within, drafted, people);
    return { value: presented(within, asked), changed: true };
  });
}

function changedFields(
  client: GithubClient,
  pull: Pull,
  { title, body, markers }: PullRequestChange,
): PullFields | undefined {
  const { text, block } = bodyOf(client, pull);
  if (title !== undefined) requireTitle(title);
  const wanted =
    body === undefined && markers === undefined
      ? undefined
      : joinBody(body ?? text, {
          ...(block ?? newBlock(pull.head.sha, {})),
          ...(markers === undefined ? {} : { markers: { ...markers } }),
        });
  const isBodyNew = wanted !== undefined && wanted !== (pull.body ?? '').replaceAll('\r\n', '\n');
  const isTitleNew = title !== undefined && title !== pull.title;
  if (!isBodyNew && !isTitleNew) return undefined;
  return { ...(isTitleNew ? { title } : {}), ...(isBodyNew ? { body: wanted } : {}) };
}

/** https://docs.github.com/en/rest/issues/labels#set-labels-for-an-issue */
async function setLabels(
  client: GithubClient,
  pull: Pull,
  labels: readonly string[],
): Promise<Pull> {
  const schema = z.array(z.object({ name: z.string() }));
  const parameters = { issue_number: pull.number, labels: [...new Set(labels)] };
  return { ...pull, labels: await client.write('setLabels', parameters, schema) };
}

/** GitHub's labels are the same in capital and small letters. */
function isSameSet(labels: readonly string[], pull: Pull): boolean {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  const there = new Set(pull.labels.map(({ name }) => name.toLowerCase()));
  return wanted.size === there.size && [...wanted].every((label) => there.has(label));
}

function requireTitle(title: string): void {
  if (title !== '' && title.length <= 256) return;
  throw forgeError('FORGE_DOCUMENT_INVALID', {
    message: `Expected a title of 1 to 256 characters, found ${String(title.length)}.`,
    remedy: 'Shorten the title.',
  });
}

function noDrafts({ repository }: GithubClient): Error {
  return forgeError('FORGE_REQUEST_REFUSED', {
    message: `Expected ${repository} to have drafts of pull requests; GitHub says that it does not support them there.`,
    remedy: 'Leave `draft` out: private repositories have drafts only on paid plans.',
    facts: { repository },
  });
}

function unknownBranch({ repository }: GithubClient, branch: string): Error {
  return forgeError('FORGE_BRANCH_UNKNOWN', {
    message: `Expected a branch ${branch} in ${repository}; there is none.`,
    remedy: 'Push the branch first, or correct its name.',
    facts: { branch },
  });
}
