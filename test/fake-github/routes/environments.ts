import {
  notFound,
  numberParam,
  ok,
  pageOf,
  param,
  read,
  type ApiAnswer,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { nodeId, user } from '../shapes/account.ts';
import { pageUrl, repositoryUrl } from '../shapes/repository.ts';
import type { Environment } from '../state.ts';
import type { World } from '../world.ts';

type Json = Readonly<Record<string, unknown>>;

/** https://docs.github.com/en/rest/deployments/environments and https://docs.github.com/en/rest/deployments/branch-policies */
export const environmentRoutes: readonly Route[] = [
  read('/repos/{owner}/{repo}/environments', { actions: 'read' }, async (request) => {
    const { environments } = request.repository;
    const page = pageOf(request, environments);
    const shown = page.items.map((item) => environmentOf(request, item));
    return ok({ total_count: environments.length, environments: shown }, page.headers);
  }),
  read(
    '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    { actions: 'read' },
    listPolicies,
  ),
  read(
    '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}',
    { actions: 'read' },
    async (request) => {
      const id = numberParam(request, 'branch_policy_id');
      const found = policiesOf(named(request)).find((policy) => policy['id'] === id);
      if (found === undefined) throw notFound();
      return ok(found);
    },
  ),
  read(
    '/repos/{owner}/{repo}/environments/{environment_name}',
    { actions: 'read' },
    async (request) => ok(environmentOf(request, named(request))),
  ),
];

/** Names of environments are not case sensitive (the first page). */
function named(request: RepositoryRequest): Environment {
  const name = param(request, 'environment_name').toLowerCase();
  const found = request.repository.environments.find(
    (environment) => environment.name.toLowerCase() === name,
  );
  if (found === undefined) throw notFound();
  return found;
}

function environmentOf({ world, repository }: RepositoryRequest, environment: Environment): Json {
  const { id, name, admits } = environment;
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${repositoryUrl(world, repository)}/environments/${encodeURIComponent(name)}`,
    html_url: `${pageUrl(world, repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: environment.createdAt,
    updated_at: environment.updatedAt,
    // Answered by GitHub, and not in its description: the setting "Allow administrators to bypass configured protection rules".
    can_admins_bypass: environment.canAdminsBypass,
    protection_rules: rulesOf(world, environment),
    deployment_branch_policy:
      admits === 'all'
        ? null
        : {
            protected_branches: admits === 'protected',
            custom_branch_policies: admits === 'named',
          },
  };
}

function rulesOf(world: World, environment: Environment): readonly Json[] {
  const { id, waitMinutes, reviewers, admits, preventSelfReview } = environment;
  const rule = (number: number, type: string, more: Json = {}): Json => ({
    id: id * 10 + number,
    node_id: nodeId('Gate', id * 10 + number),
    type,
    ...more,
  });
  return [
    ...(waitMinutes === 0 ? [] : [rule(1, 'wait_timer', { wait_timer: waitMinutes })]),
    ...(reviewers.length === 0
      ? []
      : [
          rule(2, 'required_reviewers', {
            prevent_self_review: preventSelfReview,
            reviewers: reviewers.map((reviewer) => reviewerOf(world, environment, reviewer)),
          }),
        ]),
    ...(admits === 'all' ? [] : [rule(3, 'branch_policy')]),
  ];
}

function reviewerOf(world: World, environment: Environment, reviewer: string): Json {
  if (!reviewer.startsWith('team:')) return { type: 'User', reviewer: user(world, reviewer) };
  const slug = reviewer.slice('team:'.length);
  const id = environment.id * 10 + 9;
  const url = `${world.site.apiUrl}/teams/${id}`;
  return {
    type: 'Team',
    reviewer: {
      id,
      node_id: nodeId('Team', id),
      url,
      html_url: `${world.site.url}/orgs/teams/${slug}`,
      name: slug,
      slug,
      description: '',
      privacy: 'closed',
      notification_setting: 'notifications_enabled',
      permission: 'admin',
      members_url: `${url}/members{/member}`,
      repositories_url: `${url}/repos`,
      type: 'organization',
      parent: null,
    },
  };
}

async function listPolicies(request: RepositoryRequest): Promise<ApiAnswer> {
  const policies = policiesOf(named(request));
  const page = pageOf(request, policies);
  return ok({ total_count: policies.length, branch_policies: page.items }, page.headers);
}

function policiesOf({ id, branches, tags }: Environment): readonly Json[] {
  const policy = (type: 'branch' | 'tag', name: string, number: number): Json => ({
    id: id * 100 + number,
    node_id: nodeId('GateBranchPolicy', id * 100 + number),
    name,
    type,
  });
  return [
    ...branches.map((name, index) => policy('branch', name, index)),
    ...tags.map((name, index) => policy('tag', name, branches.length + index)),
  ];
}
