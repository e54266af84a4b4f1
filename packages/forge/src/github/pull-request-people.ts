import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { AnswerFault } from './answer-fault.ts';
import type { EndpointName } from './endpoints.ts';
import type { GithubClient } from './github-client.ts';
import { permissionRemedy } from './permissions.ts';
import { pullSchema, type Pull } from './pull-request.ts';

/** Who is wanted: accounts, and for reviews also teams as `team:<slug>`. */
export interface People {
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
}

/** Who is still to be asked. */
export interface PeopleToAsk {
  readonly accounts: readonly string[];
  readonly teams: readonly string[];
  readonly assignees: readonly string[];
}

const accountSchema = z.object({ login: z.string() }).nullish();
const eventSchema = z.object({
  event: z.string(),
  requested_reviewer: accountSchema,
  requested_team: z.object({ slug: z.string() }).nullish(),
  assignee: accountSchema,
});

const nobody: PeopleToAsk = { accounts: [], teams: [], assignees: [] };

/**
 * Tells who was never asked. Whoever has given a review is no longer among the requested reviewers, and whom a
 * person took away stays away: so a second run asks nobody again
 * (https://docs.github.com/en/rest/using-the-rest-api/issue-event-types#review_requested).
 * @param client the repository
 * @param pull the pull request; its author is not asked, whom GitHub would refuse
 * @param people who is wanted
 * @param isNew whether it was opened a moment ago, so that nobody was asked before
 */
export async function peopleToAsk(
  client: GithubClient,
  pull: Pull,
  people: Partial<People>,
  isNew = false,
): Promise<PeopleToAsk> {
  const { reviewers = [], assignees = [] } = people;
  const isTeam = (name: string): boolean => name.startsWith('team:');
  const author = pull.user?.login ?? '';
  const asked: PeopleToAsk = {
    accounts: [author, ...(pull.requested_reviewers ?? []).map(({ login }) => login)],
    teams: (pull.requested_teams ?? []).map(({ slug }) => slug),
    assignees: (pull.assignees ?? []).map(({ login }) => login),
  };
  const wanted: PeopleToAsk = {
    accounts: reviewers.filter((name) => !isTeam(name)),
    teams: reviewers.filter(isTeam).map((name) => name.slice('team:'.length)),
    assignees,
  };
  const missing = without(wanted, asked);
  if (isNobody(missing) || isNew) return missing;
  return without(missing, await askedBefore(client, pull.number));
}

/** @returns whether there is nobody to ask */
export function isNobody({ accounts, teams, assignees }: PeopleToAsk): boolean {
  return accounts.length + teams.length + assignees.length === 0;
}

function without(wanted: PeopleToAsk, asked: PeopleToAsk): PeopleToAsk {
  const left = (some: readonly string[], there: readonly string[]): string[] => {
    const known = new Set(there.map((name) => name.toLowerCase()));
    return some.filter((name) => {
      const isNew = !known.has(name.toLowerCase());
      known.add(name.toLowerCase());
      return isNew;
    });
  };
  return {
    accounts: left(wanted.accounts, asked.accounts),
    teams: left(wanted.teams, asked.teams),
    assignees: left(wanted.assignees, asked.assignees),
  };
}

async function askedBefore(client: GithubClient, number: number): Promise<PeopleToAsk> {
  const events = await client.list('pullEvents', { issue_number: number }, eventSchema);
  const all = (name: string): typeof events => events.filter(({ event }) => event === name);
  const given = (names: readonly (string | undefined)[]): string[] =>
    names.filter((name) => name !== undefined);
  const requests = all('review_requested');
  return {
    accounts: given(requests.map((request) => request.requested_reviewer?.login)),
    teams: given(requests.map((request) => request.requested_team?.slug)),
    assignees: given(all('assigned').map(({ assignee }) => assignee?.login)),
  };
}

/**
 * Asks people: a second request for the same one is the same request
 * (https://docs.github.com/en/rest/pulls/review-requests#request-reviewers-for-a-pull-request,
 * https://docs.github.com/en/rest/issues/assignees#add-assignees-to-an-issue).
 * @param client the repository
 * @param pull the pull request
 * @param people whom
 * @returns it as it is then
 * @throws FORGE_PERSON_REFUSED, FORGE_FORBIDDEN
 */
export async function askPeople(
  client: GithubClient,
  pull: Pull,
  people: PeopleToAsk = nobody,
): Promise<Pull> {
  const { accounts, teams, assignees } = people;
  let now = pull;
  if (accounts.length > 0)
    now = await request(client, now, 'requestReviewers', { reviewers: accounts }, accounts);
  if (teams.length > 0)
    now = await request(client, now, 'requestTeams', { team_reviewers: teams }, teams);
  return assignees.length > 0 ? await assign(client, now, assignees) : now;
}

async function request(
  client: GithubClient,
  pull: Pull,
  name: EndpointName,
  whom: Readonly<Record<string, readonly string[]>>,
  names: readonly string[],
): Promise<Pull> {
  const isTeams = name === 'requestTeams';
  const refused = ({ status, words, error }: AnswerFault): Error | undefined =>
    status === 422 ? refusedPeople(pull, names, words, isTeams, error) : undefined;
  const parameters = { pull_number: pull.number, ...whom };
  const { requested_reviewers, requested_teams } = await client.write(
    name,
    parameters,
    pullSchema,
    { refused },
  );
  return { ...pull, requested_reviewers, requested_teams };
}

async function assign(
  client: GithubClient,
  pull: Pull,
  assignees: readonly string[],
): Promise<Pull> {
  const schema = pullSchema.pick({ assignees: true });
  const parameters = { issue_number: pull.number, assignees };
  const answer = await client.write('addAssignees', parameters, schema);
  // GitHub passes over whom it does not assign, and says nothing.
  const there = new Set((answer.assignees ?? []).map(({ login }) => login.toLowerCase()));
  const missing = assignees.filter((name) => !there.has(name.toLowerCase()));
  if (missing.length === 0) return { ...pull, assignees: answer.assignees };
  throw refusedPeople(pull, missing, 'they are not among its assignees now', false);
}

function refusedPeople(
  { number }: Pull,
  names: readonly string[],
  words: string,
  isTeams: boolean,
  cause?: Error,
): Error {
  const kind = isTeams ? 'teams' : 'accounts';
  const more = isTeams ? ` ${permissionRemedy('requestTeams', undefined)}` : '';
  return forgeError('FORGE_PERSON_REFUSED', {
    message: `Expected pull request ${String(number)} to be given to the ${kind} ${names.slice(0, 20).join(', ')}; GitHub did not: ${words.replace(/\.$/, '')}.`,
    remedy: `Correct the names, and give these ${kind} access to the repository.${more}`,
    facts: { number, names: names.slice(0, 20) },
    ...(cause === undefined ? {} : { cause }),
  });
}
