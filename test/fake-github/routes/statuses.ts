import { z } from 'zod';
import { latestCheckRuns, latestStatuses } from '../commit-checks.ts';
import {
  created,
  invalid,
  notFound,
  numberParam,
  ok,
  pageOf,
  param,
  read,
  write,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { parseBody } from '../request-body.ts';
import { nodeId, user } from '../shapes/account.ts';
import { minimalRepository, pageUrl, repositoryUrl } from '../shapes/repository.ts';
import type { CheckRun, Status } from '../state.ts';

type Json = Readonly<Record<string, unknown>>;

/** https://docs.github.com/en/rest/commits/statuses and https://docs.github.com/en/rest/checks/runs */
export const statusRoutes: readonly Route[] = [
  write('POST', '/repos/{owner}/{repo}/statuses/{sha}', { statuses: 'write' }, createStatus),
  read('/repos/{owner}/{repo}/commits/{+ref}/statuses', { statuses: 'read' }, listStatuses),
  read('/repos/{owner}/{repo}/commits/{+ref}/status', { statuses: 'read' }, combinedStatus),
  read('/repos/{owner}/{repo}/commits/{+ref}/check-runs', { checks: 'read' }, listCheckRuns),
  read('/repos/{owner}/{repo}/check-runs/{check_run_id}', { checks: 'read' }, async (request) => {
    const id = numberParam(request, 'check_run_id');
    const found = request.repository.checkRuns.find((check) => check.id === id);
    if (found === undefined) throw notFound();
    return ok(checkRun(request, found));
  }),
];

const bodySchema = z.object({
  state: z.enum(['error', 'failure', 'pending', 'success']),
  target_url: z.string().nullish(),
  description: z.string().nullish(),
  context: z.string().default('default'),
});

/** How many statuses one commit and context may have: https://docs.github.com/en/rest/commits/statuses#create-a-commit-status */
const statusLimit = 1000;

async function createStatus(request: RepositoryRequest) {
  const { world, repository, git, login } = request;
  const body = parseBody(request, bodySchema, 'Status');
  const sha = param(request, 'sha');
  if (!/^[0-9a-f]{40}$/.test(sha) || (await git.resolve(sha)) === undefined) {
    throw invalid({
      resource: 'Status',
      code: 'custom',
      message: `No commit found for SHA: ${sha}`,
    });
  }
  if ((body.description ?? '').length > 140) {
    const message = 'description is too long (maximum is 140 characters)';
    throw invalid({ resource: 'Status', code: 'custom', field: 'description', message });
  }
  const same = repository.statuses.filter(
    (status) => status.sha === sha && status.context === body.context,
  );
  if (same.length >= statusLimit) {
    const message = 'This SHA and context has reached the maximum number of statuses.';
    throw invalid({ resource: 'Status', code: 'custom', message });
  }
  const status: Status = {
    id: world.nextId(),
    sha,
    state: body.state,
    context: body.context,
    description: body.description ?? null,
    targetUrl: body.target_url ?? null,
    creator: login,
    createdAt: world.now(),
  };
  repository.statuses.push(status);
  return created(statusOf(request, status));
}

async function shaOf(request: RepositoryRequest): Promise<string> {
  const sha = await request.git.resolve(param(request, 'ref'));
  if (sha === undefined) throw notFound();
  return sha;
}

/** All of them, the newest first. */
async function listStatuses(request: RepositoryRequest) {
  const sha = await shaOf(request);
  const all = request.repository.statuses.filter((status) => status.sha === sha).reverse();
  const page = pageOf(request, all);
  return ok(
    page.items.map((item) => statusOf(request, item)),
    page.headers,
  );
}

/** The newest of each context, and what they are together: nothing at all is `pending`. */
async function combinedStatus(request: RepositoryRequest) {
  const { world, repository } = request;
  const sha = await shaOf(request);
  const latest = latestStatuses(repository, sha);
  const states = latest.map(({ state }) => state);
  const isFailed = states.some((state) => state === 'failure' || state === 'error');
  const isGreen = states.length > 0 && states.every((state) => state === 'success');
  const page = pageOf(request, latest);
  const url = `${repositoryUrl(world, repository)}/commits/${sha}`;
  return ok(
    {
      state: isFailed ? 'failure' : isGreen ? 'success' : 'pending',
      statuses: page.items.map((item) => {
        const { creator: _creator, ...simple } = statusOf(request, item);
        return simple;
      }),
      sha,
      total_count: latest.length,
      repository: minimalRepository(world, repository),
      commit_url: url,
      url: `${url}/status`,
    },
    page.headers,
  );
}

function statusOf({ world, repository }: RepositoryRequest, status: Status) {
  return {
    url: `${repositoryUrl(world, repository)}/statuses/${status.sha}`,
    avatar_url: `${world.site.url}/avatars/u/${world.account(status.creator).id}`,
    id: status.id,
    node_id: nodeId('StatusContext', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator: user(world, status.creator),
  };
}

async function listCheckRuns(request: RepositoryRequest) {
  const { repository, query } = request;
  const sha = await shaOf(request);
  const all =
    query.get('filter') === 'all'
      ? repository.checkRuns.filter((check) => check.sha === sha)
      : latestCheckRuns(repository, sha);
  const [name, status] = [query.get('check_name'), query.get('status')];
  const wanted = all.filter(
    (check) => (name ?? check.name) === check.name && (status ?? check.status) === check.status,
  );
  const page = pageOf(request, wanted);
  return ok(
    { total_count: wanted.length, check_runs: page.items.map((item) => checkRun(request, item)) },
    page.headers,
  );
}

/** Schema `check-run`. */
function checkRun({ world, repository }: RepositoryRequest, check: CheckRun): Json {
  const url = `${repositoryUrl(world, repository)}/check-runs/${check.id}`;
  return {
    id: check.id,
    name: check.name,
    node_id: nodeId('CheckRun', check.id),
    head_sha: check.sha,
    external_id: '',
    url,
    html_url: check.url ?? `${pageUrl(world, repository)}/runs/${check.id}`,
    details_url: check.url ?? `${pageUrl(world, repository)}/runs/${check.id}`,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    output: {
      title: null,
      summary: null,
      text: null,
      annotations_count: 0,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: check.id },
    app: null,
    pull_requests: [],
  };
}
