import { z } from 'zod';
import {
  ApiError,
  guardedRead,
  invalid,
  notFound,
  numberParam,
  ok,
  pageOf,
  read,
  write,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { parseBody } from '../request-body.ts';
import { nodeId, numberOf, user } from '../shapes/account.ts';
import { minimalRepository, pageUrl, repositoryUrl } from '../shapes/repository.ts';
import type { Environment, EnvironmentReview, Run } from '../state.ts';

type Json = Readonly<Record<string, unknown>>;

/** https://docs.github.com/en/rest/actions/workflow-runs */
export const runRoutes: readonly Route[] = [
  read('/repos/{owner}/{repo}/actions/runs', { actions: 'read' }, listRuns),
  read('/repos/{owner}/{repo}/actions/runs/{run_id}', { actions: 'read' }, async (request) =>
    ok(workflowRun(request, latestRun(request))),
  ),
  read(
    '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
    { actions: 'read' },
    async (request) => {
      const attempt = numberParam(request, 'attempt_number');
      const found = attemptsOf(request).find((run) => run.attempt === attempt);
      if (found === undefined) throw notFound();
      return ok(workflowRun(request, found));
    },
  ),
  read(
    '/repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
    { actions: 'read' },
    async (request) => ok(latestRun(request).reviews.map((review) => approval(request, review))),
  ),
  guardedRead(
    '/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments',
    { actions: 'read' },
    async (request) =>
      ok(latestRun(request).pending.map((name) => pendingDeployment(request, name))),
  ),
  write(
    'POST',
    '/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments',
    { deployments: 'write' },
    reviewPending,
  ),
];

function attemptsOf(request: RepositoryRequest): readonly Run[] {
  const id = numberParam(request, 'run_id');
  return request.repository.runs.filter((run) => run.id === id);
}

function latestRun(request: RepositoryRequest): Run {
  const latest = attemptsOf(request).toSorted((left, right) => right.attempt - left.attempt)[0];
  if (latest === undefined) throw notFound();
  return latest;
}

async function listRuns(request: RepositoryRequest) {
  const { repository, query } = request;
  const newest = new Map<number, Run>();
  for (const run of repository.runs) newest.set(run.id, run);
  const filters: readonly [string, (run: Run) => string | null][] = [
    ['actor', (run) => run.actor],
    ['branch', (run) => run.headBranch],
    ['event', (run) => run.event],
    ['head_sha', (run) => run.headSha],
  ];
  const status = query.get('status');
  const wanted = [...newest.values()]
    .filter((run) => filters.every(([name, of]) => (query.get(name) ?? of(run)) === of(run)))
    .filter((run) => status === null || status === run.status || status === run.conclusion)
    .toSorted((left, right) => right.id - left.id);
  const page = pageOf(request, wanted);
  return ok(
    {
      total_count: wanted.length,
      workflow_runs: page.items.map((run) => workflowRun(request, run)),
    },
    page.headers,
  );
}

/** Schema `workflow-run`. */
function workflowRun({ world, repository }: RepositoryRequest, run: Run): Json {
  const url = `${repositoryUrl(world, repository)}/actions/runs/${run.id}`;
  const head =
    run.headRepository === null ? undefined : world.state.repositories[run.headRepository];
  const workflow = workflowId(run.path);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: run.name,
    run_number: run.number,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow,
    url,
    html_url: `${pageUrl(world, repository)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    run_started_at: run.createdAt,
    actor: user(world, run.actor),
    triggering_actor: user(world, run.triggeringActor),
    run_attempt: run.attempt,
    referenced_workflows: run.referenced,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(world, repository)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt === 1 ? null : `${url}/attempts/${run.attempt - 1}`,
    workflow_url: `${repositoryUrl(world, repository)}/actions/workflows/${workflow}`,
    head_commit: null,
    repository: minimalRepository(world, repository),
    // Seen on GitHub: null where the fork was deleted, which the description does not know.
    head_repository: head === undefined ? null : minimalRepository(world, head),
  };
}

/** @returns one id for each workflow file */
function workflowId(path: string): number {
  return numberOf(path);
}

/** Schema `environment-approvals`: neither time nor attempt is told. */
function approval(request: RepositoryRequest, review: EnvironmentReview): Json {
  const { world, repository } = request;
  return {
    environments: review.environments.map((name) => {
      const found = repository.environments.find((environment) => environment.name === name);
      return environmentOf(request, name, found);
    }),
    state: review.state,
    user: user(world, review.login),
    comment: review.comment,
  };
}

function environmentOf(
  { world, repository }: RepositoryRequest,
  name: string,
  environment: Environment | undefined,
): Json {
  const id = environment?.id ?? 0;
  const time = environment?.createdAt ?? repository.createdAt;
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${repositoryUrl(world, repository)}/environments/${encodeURIComponent(name)}`,
    html_url: `${pageUrl(world, repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: time,
    updated_at: environment?.updatedAt ?? time,
  };
}

/** Schema `pending-deployment`. */
function pendingDeployment(request: RepositoryRequest, name: string): Json {
  const { world, repository, login } = request;
  const found = repository.environments.find((environment) => environment.name === name);
  const {
    created_at: _created,
    updated_at: _updated,
    ...environment
  } = {
    created_at: '',
    updated_at: '',
    ...environmentOf(request, name, found),
  };
  const users = (found?.reviewers ?? []).filter((reviewer) => !reviewer.startsWith('team:'));
  return {
    environment,
    wait_timer: found?.waitMinutes ?? 0,
    wait_timer_started_at: null,
    current_user_can_approve: users.includes(login),
    reviewers: users.map((reviewer) => ({ type: 'User', reviewer: user(world, reviewer) })),
  };
}

const reviewSchema = z.object({
  environment_ids: z.array(z.number().int()),
  state: z.enum(['approved', 'rejected']),
  comment: z.string(),
});

/** https://docs.github.com/en/rest/actions/workflow-runs#review-pending-deployments-for-a-workflow-run */
async function reviewPending(request: RepositoryRequest) {
  const { repository, login } = request;
  const body = parseBody(request, reviewSchema, 'PendingDeployment');
  const run = latestRun(request);
  const environments = repository.environments.filter(({ id }) =>
    body.environment_ids.includes(id),
  );
  const names = environments.map(({ name }) => name);
  if (names.length === 0 || names.some((name) => !run.pending.includes(name))) {
    throw invalid({
      resource: 'PendingDeployment',
      code: 'custom',
      message: 'No pending deployment requests to approve or reject',
    });
  }
  for (const { reviewers, preventSelfReview } of environments) {
    if (!reviewers.includes(login) || (preventSelfReview && run.actor === login)) {
      throw new ApiError(403, 'You are not a reviewer of this environment');
    }
  }
  const review: EnvironmentReview = {
    login,
    state: body.state,
    comment: body.comment,
    environments: names,
  };
  const reviewed = reviewedRun(run, review);
  repository.runs = repository.runs.map((kept) => (kept === run ? reviewed : kept));
  return ok([]);
}

/** @returns the run after a review: it waits no longer for those environments, and fails where one was rejected */
export function reviewedRun(run: Run, review: EnvironmentReview): Run {
  const pending =
    review.state === 'pending'
      ? run.pending
      : run.pending.filter((name) => !review.environments.includes(name));
  const changed = { ...run, pending, reviews: [...run.reviews, review] };
  if (review.state === 'rejected')
    return { ...changed, status: 'completed', conclusion: 'failure' };
  return run.status === 'waiting' && pending.length === 0
    ? { ...changed, status: 'in_progress' }
    : changed;
}
