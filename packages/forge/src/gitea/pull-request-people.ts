import { z } from 'zod';
import type { GiteaClient } from './gitea-client.ts';
import { eventsOf, pullSchema, type Pull } from './pull-request.ts';

const team = 'team:';

/** Who is to be there besides those who are. */
export interface People {
  /** Accounts, and teams as `team:<name>`. */
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
}

/**
 * Tells who was never asked for a review and who is not assigned. Whoever has reviewed is not asked again: the
 * server would take his review for outdated.
 * @param client the repository
 * @param pull a pull request
 * @param wanted who is to be there
 */
export async function missingPeople(
  client: GiteaClient,
  pull: Pull,
  wanted: Partial<People>,
): Promise<People> {
  const { reviewers = [], assignees = [] } = wanted;
  const there = new Set(pull.assignees.map(({ login }) => login.toLowerCase()));
  const author = pull.user?.login.toLowerCase();
  const candidates = unique(reviewers).filter((name) => name.toLowerCase() !== author);
  const asked = candidates.length === 0 ? new Set<string>() : await askedOnce(client, pull);
  return {
    reviewers: candidates.filter((name) => !asked.has(name.toLowerCase())),
    assignees: unique(assignees).filter((name) => !there.has(name.toLowerCase())),
  };
}

async function askedOnce(client: GiteaClient, pull: Pull): Promise<Set<string>> {
  const now = [
    ...pull.requested_reviewers.map(({ login }) => login),
    ...pull.requested_reviewers_teams.map(({ name }) => `${team}${name}`),
  ];
  const events = await eventsOf(client, pull.number);
  const before = events
    .filter(({ type }) => type === 'review_request')
    .flatMap(({ assignee, assignee_team }) => [
      ...(assignee === null || assignee === undefined ? [] : [assignee.login]),
      ...(assignee_team === null || assignee_team === undefined
        ? []
        : [`${team}${assignee_team.name}`]),
    ]);
  return new Set([...now, ...before].map((name) => name.toLowerCase()));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/**
 * Asks for reviews (https://docs.gitea.com/api/#tag/repository/operation/repoCreatePullReviewRequests).
 * @param client the repository
 * @param number which pull request
 * @param reviewers accounts, and teams as `team:<name>`; asking somebody twice is asking once
 */
export async function requestReviews(
  client: GiteaClient,
  number: number,
  reviewers: readonly string[],
): Promise<void> {
  if (reviewers.length === 0) return;
  const body = {
    reviewers: reviewers.filter((name) => !name.startsWith(team)),
    team_reviewers: reviewers
      .filter((name) => name.startsWith(team))
      .map((name) => name.slice(team.length)),
  };
  await client.write('requestReviews', { path: { number }, body }, z.unknown());
}

/**
 * @param client the repository
 * @param pull a pull request
 * @param added who is assigned besides those who are; the server wants the whole list
 */
export async function addAssignees(
  client: GiteaClient,
  pull: Pull,
  added: readonly string[],
): Promise<void> {
  if (added.length === 0) return;
  const assignees = [...pull.assignees.map(({ login }) => login), ...added];
  await client.write(
    'updatePull',
    { path: { number: pull.number }, body: { assignees } },
    pullSchema,
  );
}

const labelsSchema = z
  .array(z.object({ name: z.string() }))
  .max(1000)
  .nullish()
  .transform((labels) => (labels ?? []).map(({ name }) => name));

/**
 * Gives a pull request these labels and no others
 * (https://docs.gitea.com/api/#tag/issue/operation/issueReplaceLabels). The server leaves out what it has no label
 * of, without a word: those are made first.
 * @param client the repository
 * @param number which pull request
 * @param labels their names
 */
export async function setLabels(
  client: GiteaClient,
  number: number,
  labels: readonly string[],
): Promise<void> {
  const wanted = unique(labels);
  const put = (): Promise<string[]> =>
    client.write('setLabels', { path: { number }, body: { labels: wanted } }, labelsSchema);
  const given = await put();
  const missing = wanted.filter((name) => !given.includes(name));
  if (missing.length === 0) return;
  for (const name of missing)
    await client.write('createLabel', { body: { name, color: '#6a737d' } }, z.unknown());
  const now = await put();
  client.parse(
    'setLabels',
    z.array(z.string()).refine((names) => wanted.every((name) => names.includes(name)), {
      error: `labels are missing of ${wanted.join(', ')}`,
    }),
    now,
  );
}

/**
 * @param labels names
 * @param pull a pull request
 * @returns whether it has these labels and no others
 */
export function hasLabels(labels: readonly string[], pull: Pull): boolean {
  const wanted = new Set(labels);
  const there = new Set(pull.labels.map(({ name }) => name));
  return wanted.size === there.size && [...wanted].every((label) => there.has(label));
}
