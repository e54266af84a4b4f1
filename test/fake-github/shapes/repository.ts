import type { RepositoryState } from '../state.ts';
import { fullNameOf, type World } from '../world.ts';
import { nodeId, user } from './account.ts';

type Json = Readonly<Record<string, unknown>>;

/** Addresses of a repository's parts: field → what follows the repository's own address. */
const addresses: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

/** @returns the repository's address in the API */
export function repositoryUrl(world: World, repository: RepositoryState): string {
  return `${world.site.apiUrl}/repos/${fullNameOf(repository)}`;
}

/** @returns the repository's page */
export function pageUrl(world: World, repository: RepositoryState): string {
  return `${world.site.url}/${fullNameOf(repository)}`;
}

/** Schema `minimal-repository`. */
export function minimalRepository(world: World, repository: RepositoryState): Json {
  const url = repositoryUrl(world, repository);
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: fullNameOf(repository),
    private: repository.private,
    owner: user(world, repository.owner),
    html_url: pageUrl(world, repository),
    description: null,
    fork: repository.fork !== undefined,
    url,
    ...Object.fromEntries(Object.entries(addresses).map(([name, end]) => [name, `${url}${end}`])),
  };
}

/** Schemas `full-repository` and `repository`. */
export function fullRepository(world: World, repository: RepositoryState): Json {
  const page = pageUrl(world, repository);
  const parent = repository.fork === undefined ? undefined : world.repository(repository.fork);
  const isOrganization = world.account(repository.owner).type === 'Organization';
  return {
    ...minimalRepository(world, repository),
    git_url: `git${page.slice(page.indexOf(':'))}.git`,
    ssh_url: `git@${page.slice(page.indexOf('//') + 2).replace('/', ':')}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks_count: 0,
    forks: 0,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    size: 0,
    default_branch: repository.defaultBranch,
    open_issues_count: repository.pulls.filter(({ state }) => state === 'open').length,
    open_issues: repository.pulls.filter(({ state }) => state === 'open').length,
    is_template: false,
    topics: [],
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    web_commit_signoff_required: false,
    allow_forking: true,
    pushed_at: repository.createdAt,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    subscribers_count: 0,
    network_count: 0,
    ...(isOrganization ? { organization: user(world, repository.owner) } : {}),
    ...(parent === undefined
      ? {}
      : { parent: fullRepository(world, parent), source: fullRepository(world, parent) }),
  };
}
