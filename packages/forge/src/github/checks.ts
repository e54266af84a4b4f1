import type { CommitSha } from '@waybill/core';
import { z } from 'zod';
import { statusStates, type CheckFacts, type CheckState } from '../forge.ts';
import { aboutCommit } from './commits.ts';
import type { GithubClient } from './github-client.ts';

const checkRunSchema = z.object({
  id: z.int().positive(),
  name: z.string().min(1),
  status: z.string(),
  conclusion: z.string().nullable(),
  html_url: z.string().nullish(),
});
type CheckRun = z.infer<typeof checkRunSchema>;

const statusSchema = z.object({
  context: z.string(),
  state: z.string(),
  target_url: z.string().nullish(),
});

/**
 * Gathers what checks (of Actions and Apps) and statuses say of a commit
 * (https://docs.github.com/en/rest/checks/runs#list-check-runs-for-a-git-reference,
 * https://docs.github.com/en/rest/commits/statuses#get-the-combined-status-for-a-specific-reference).
 * @param client the repository
 * @param commit the commit
 * @returns the newest of each name, sorted; where a check and a status share a name, the worse of both
 * @throws FORGE_COMMIT_UNKNOWN
 */
export async function checksOf(
  client: GithubClient,
  commit: CommitSha,
): Promise<readonly CheckFacts[]> {
  const runs = await aboutCommit(commit, (options) =>
    client.list('checkRuns', { ref: commit, filter: 'latest' }, checkRunSchema, {
      ...options,
      key: 'check_runs',
    }),
  );
  const statuses = await aboutCommit(commit, (options) =>
    client.list('combinedStatus', { ref: commit }, statusSchema, { ...options, key: 'statuses' }),
  );
  const checks = newestOfEach(runs).map((run) =>
    factsOf(run.name, checkState(run), run.html_url ?? undefined),
  );
  const facts = new Map(checks.map((check) => [check.name, check]));
  for (const { context, state, target_url } of statuses) {
    const status = factsOf(context, statusState(state), target_url ?? undefined);
    const check = facts.get(context);
    if (check === undefined || badness[status.state] > badness[check.state])
      facts.set(context, status);
  }
  return [...facts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const badness: Readonly<Record<CheckState, number>> = {
  success: 0,
  pending: 1,
  unknown: 2,
  failure: 3,
};

function factsOf(name: string, state: CheckState, url: string | undefined): CheckFacts {
  return { name, state, ...(url === undefined ? {} : { url }) };
}

/**
 * GitHub gives the latest of each suite; several suites may have a check of one name. One that was skipped looked
 * at nothing: a later run of the workflow that skips the job says nothing against one that failed.
 */
function newestOfEach(runs: readonly CheckRun[]): CheckRun[] {
  const newest = new Map<string, CheckRun>();
  for (const run of runs) {
    const known = newest.get(run.name);
    const isBetter =
      known === undefined ||
      (isSkipped(known) === isSkipped(run) ? run.id > known.id : isSkipped(known));
    if (isBetter) newest.set(run.name, run);
  }
  return [...newest.values()];
}

function isSkipped({ status, conclusion }: CheckRun): boolean {
  return status === 'completed' && conclusion === 'skipped';
}

/** https://docs.github.com/en/rest/guides/using-the-rest-api-to-interact-with-checks */
const conclusions: Readonly<Record<string, CheckState>> = {
  success: 'success',
  neutral: 'success',
  skipped: 'success',
  failure: 'failure',
  cancelled: 'failure',
  timed_out: 'failure',
  action_required: 'failure',
  stale: 'failure',
  startup_failure: 'failure',
};
const unfinished = ['queued', 'in_progress', 'waiting', 'requested', 'pending'];

function checkState({ status, conclusion }: CheckRun): CheckState {
  if (unfinished.includes(status)) return 'pending';
  if (status !== 'completed' || conclusion === null) return 'unknown';
  return (
    (Object.hasOwn(conclusions, conclusion) ? conclusions[conclusion] : undefined) ?? 'unknown'
  );
}

function statusState(word: string): CheckState {
  const state = statusStates.find((known) => known === word);
  return state === 'error' ? 'failure' : (state ?? 'unknown');
}
