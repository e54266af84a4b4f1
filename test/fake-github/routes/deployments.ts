import { z } from 'zod';
import { latestStatuses } from '../commit-checks.ts';
import {
  ApiError,
  created,
  invalid,
  notFound,
  numberParam,
  ok,
  pageOf,
  read,
  write,
  type ApiAnswer,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { parseBody } from '../request-body.ts';
import { nodeId, user } from '../shapes/account.ts';
import { repositoryUrl } from '../shapes/repository.ts';
import type { Deployment, DeploymentState, DeploymentStatus } from '../state.ts';

type Json = Readonly<Record<string, unknown>>;

/** https://docs.github.com/en/rest/deployments/deployments and https://docs.github.com/en/rest/deployments/statuses */
export const deploymentRoutes: readonly Route[] = [
  read('/repos/{owner}/{repo}/deployments', { deployments: 'read' }, listDeployments),
  write('POST', '/repos/{owner}/{repo}/deployments', { deployments: 'write' }, createDeployment),
  read(
    '/repos/{owner}/{repo}/deployments/{deployment_id}',
    { deployments: 'read' },
    async (request) => ok(deploymentOf(request, found(request))),
  ),
  read(
    '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    { deployments: 'read' },
    async (request) => {
      const deployment = found(request);
      const page = pageOf(request, deployment.statuses.toReversed());
      return ok(
        page.items.map((item) => statusOf(request, deployment, item)),
        page.headers,
      );
    },
  ),
  write(
    'POST',
    '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    { deployments: 'write' },
    createStatus,
  ),
];

function found(request: RepositoryRequest): Deployment {
  const id = numberParam(request, 'deployment_id');
  const deployment = request.repository.deployments.find((known) => known.id === id);
  if (deployment === undefined) throw notFound();
  return deployment;
}

/** The newest first. */
async function listDeployments(request: RepositoryRequest): Promise<ApiAnswer> {
  const { repository, query } = request;
  const filters = ['sha', 'ref', 'task', 'environment'] as const;
  const wanted = repository.deployments
    .filter((deployment) =>
      filters.every((name) => (query.get(name) ?? deployment[name]) === deployment[name]),
    )
    .toReversed();
  const page = pageOf(request, wanted);
  return ok(
    page.items.map((item) => deploymentOf(request, item)),
    page.headers,
  );
}

const newDeploymentSchema = z.object({
  ref: z.string().min(1),
  task: z.string().default('deploy'),
  auto_merge: z.boolean().default(true),
  required_contexts: z.array(z.string()).optional(),
  payload: z.union([z.string(), z.record(z.string(), z.unknown())]).default(''),
  environment: z.string().default('production'),
  description: z.string().nullish(),
  transient_environment: z.boolean().default(false),
  production_environment: z.boolean().optional(),
});

async function createDeployment(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, git, login } = request;
  const body = parseBody(request, newDeploymentSchema, 'Deployment');
  const sha = await git.resolve(body.ref);
  if (sha === undefined) throw new ApiError(422, `No ref found for: ${body.ref}`);
  limitDescription('Deployment', body.description);
  await autoMerge(request, body.auto_merge, body.ref, sha);
  const statuses = latestStatuses(repository, sha);
  const required = body.required_contexts ?? statuses.map(({ context }) => context);
  const isGreen = (name: string): boolean =>
    statuses.some(({ context, state }) => context === name && state === 'success');
  if (!required.every(isGreen)) {
    throw new ApiError(409, `Conflict: Commit status checks failed for ${body.ref}.`);
  }
  const time = world.now();
  const deployment: Deployment = {
    id: world.nextId(),
    ref: body.ref,
    sha,
    task: body.task,
    payload: body.payload,
    environment: body.environment,
    description: body.description ?? null,
    creator: login,
    transient: body.transient_environment,
    production: body.production_environment ?? body.environment === 'production',
    createdAt: time,
    updatedAt: time,
    statuses: [],
  };
  repository.deployments.push(deployment);
  return created(deploymentOf(request, deployment));
}

/** A branch that is behind the default branch is not deployed unless the caller says so: GitHub merges, and answers 202. */
async function autoMerge(
  { git, repository }: RepositoryRequest,
  isAsked: boolean,
  ref: string,
  sha: string,
): Promise<void> {
  if (!isAsked || (await git.head(ref)) === undefined) return;
  const head = await git.head(repository.defaultBranch);
  if (head === undefined || (await git.isAncestor(head, sha))) return;
  const message = `Auto-merged ${repository.defaultBranch} into ${ref} on deployment.`;
  throw new Accepted(message);
}

/** GitHub's answer where it merged instead of deploying; the fake merges nothing. */
class Accepted extends ApiError {
  override readonly answer: ApiAnswer;

  constructor(message: string) {
    super(202, message);
    this.answer = { status: 202, json: { message } };
  }
}

function limitDescription(resource: string, description: string | null | undefined): void {
  if ((description ?? '').length <= 140) return;
  const message = 'description is too long (maximum is 140 characters)';
  throw invalid({ resource, code: 'custom', field: 'description', message });
}

/** Schema `deployment`. */
function deploymentOf({ world, repository }: RepositoryRequest, deployment: Deployment): Json {
  const url = `${repositoryUrl(world, repository)}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: user(world, deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(world, repository),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: null,
  };
}

const newStatusSchema = z.object({
  // `waiting` is GitHub's own, by an environment's protection; nobody may set it.
  state: z.enum(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']),
  target_url: z.string().optional(),
  log_url: z.string().optional(),
  description: z.string().nullish(),
  environment_url: z.string().optional(),
  auto_inactive: z.boolean().default(true),
});

async function createStatus(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, login } = request;
  const body = parseBody(request, newStatusSchema, 'DeploymentStatus');
  limitDescription('DeploymentStatus', body.description);
  const deployment = found(request);
  const make = (state: DeploymentState): DeploymentStatus => ({
    id: world.nextId(),
    state,
    description: body.description ?? '',
    environmentUrl: body.environment_url ?? '',
    logUrl: body.log_url ?? body.target_url ?? '',
    creator: login,
    createdAt: world.now(),
  });
  const status = make(body.state);
  const add = (to: Deployment, added: DeploymentStatus): Deployment => ({
    ...to,
    updatedAt: world.now(),
    statuses: [...to.statuses, added],
  });
  const endsOthers = body.state === 'success' && body.auto_inactive;
  repository.deployments = repository.deployments.map((kept) => {
    if (kept.id === deployment.id) return add(kept, status);
    return endsOthers && isEndedBy(kept, deployment) ? add(kept, make('inactive')) : kept;
  });
  return created(statusOf(request, deployment, status));
}

/**
 * Prior successful deployments of the environment, unless it is transient or a production one
 * (https://docs.github.com/en/rest/deployments/deployments#inactive-deployments).
 */
function isEndedBy(prior: Deployment, by: Deployment): boolean {
  return (
    prior.id < by.id &&
    prior.environment === by.environment &&
    !prior.transient &&
    !prior.production &&
    prior.statuses.at(-1)?.state === 'success'
  );
}

/** Schema `deployment-status`. */
function statusOf(
  { world, repository }: RepositoryRequest,
  deployment: Deployment,
  status: DeploymentStatus,
): Json {
  const url = `${repositoryUrl(world, repository)}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: user(world, status.creator),
    description: status.description,
    environment: deployment.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: url,
    repository_url: repositoryUrl(world, repository),
    performed_via_github_app: null,
  };
}
