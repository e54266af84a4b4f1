import type { Comment, Pull, PullEvent, RepositoryState, Review } from '../state.ts';
import { fullNameOf, type World } from '../world.ts';
import { nodeId, numberOf, user } from './account.ts';
import { fullRepository, pageUrl, repositoryUrl } from './repository.ts';

type Json = Readonly<Record<string, unknown>>;

/** Schema `pull-request-simple`. */
export function simplePull(world: World, repository: RepositoryState, pull: Pull): Json {
  const api = repositoryUrl(world, repository);
  const url = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const html = `${pageUrl(world, repository)}/pull/${pull.number}`;
  const links = {
    self: url,
    html,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${api}/statuses/${pull.headSha}`,
  };
  const source =
    pull.headRepository === null ? undefined : world.state.repositories[pull.headRepository];
  return {
    url,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: links.issue,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: user(world, pull.author),
    body: pull.body,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeSha,
    assignee: pull.assignees[0] === undefined ? null : user(world, pull.assignees[0]),
    assignees: pull.assignees.map((login) => user(world, login)),
    requested_reviewers: pull.requested
      .filter((name) => !name.startsWith('team:'))
      .map((login) => user(world, login)),
    requested_teams: pull.requested
      .filter((name) => name.startsWith('team:'))
      .map((name) => team(world, repository, name.slice('team:'.length))),
    labels: pull.labels.map((name) => label(world, repository, name)),
    milestone: null,
    draft: pull.draft,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    head: side(world, source, pull.head, pull.headSha),
    base: side(world, repository, pull.base, pull.baseSha),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: 'CONTRIBUTOR',
    auto_merge:
      pull.autoMerge === null
        ? null
        : {
            enabled_by: user(world, pull.autoMerge.by),
            merge_method: pull.autoMerge.method,
            commit_title: null,
            commit_message: null,
          },
  };
}

/** Head or base; the repository is null where a fork was deleted. */
function side(
  world: World,
  repository: RepositoryState | undefined,
  ref: string,
  sha: string,
): Json {
  const owner = repository?.owner ?? 'unknown';
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: repository === undefined ? null : user(world, owner),
    repo: repository === undefined ? null : fullRepository(world, repository),
  };
}

/** What git says of a pull request. */
export interface PullCounts {
  readonly mergeable: boolean | null;
  readonly commits: number;
  readonly additions: number;
  readonly deletions: number;
  readonly files: number;
}

/** Schema `pull-request`. */
export function wholePull(
  world: World,
  repository: RepositoryState,
  pull: Pull,
  counts: PullCounts,
): Json {
  return {
    ...simplePull(world, repository, pull),
    merged: pull.mergedAt !== null,
    mergeable: counts.mergeable,
    rebaseable: counts.mergeable,
    mergeable_state: counts.mergeable === null ? 'unknown' : counts.mergeable ? 'clean' : 'dirty',
    merged_by: pull.mergedBy === null ? null : user(world, pull.mergedBy),
    comments: pull.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: counts.commits,
    additions: counts.additions,
    deletions: counts.deletions,
    changed_files: counts.files,
  };
}

/** Schema `label`. */
export function label(world: World, repository: RepositoryState, name: string): Json {
  const id = numberOf(name);
  return {
    id,
    node_id: nodeId('Label', id),
    url: `${repositoryUrl(world, repository)}/labels/${encodeURIComponent(name)}`,
    name,
    description: '',
    color: 'ededed',
    default: false,
  };
}

/** Schema `pull-request-review`. */
export function review(world: World, repository: RepositoryState, pull: Pull, of: Review): Json {
  const url = `${repositoryUrl(world, repository)}/pulls/${pull.number}`;
  const html = `${pageUrl(world, repository)}/pull/${pull.number}#pullrequestreview-${of.id}`;
  return {
    id: of.id,
    node_id: nodeId('PullRequestReview', of.id),
    user: user(world, of.login),
    body: of.body,
    state: of.state,
    html_url: html,
    pull_request_url: url,
    _links: { html: { href: html }, pull_request: { href: url } },
    commit_id: of.sha,
    submitted_at: of.submittedAt,
    author_association: 'MEMBER',
  };
}

/** Schema `issue-comment`. */
export function comment(world: World, repository: RepositoryState, pull: Pull, of: Comment): Json {
  const issue = `${repositoryUrl(world, repository)}/issues`;
  return {
    id: of.id,
    node_id: nodeId('IssueComment', of.id),
    url: `${issue}/comments/${of.id}`,
    html_url: `${world.site.url}/${fullNameOf(repository)}/pull/${pull.number}#issuecomment-${of.id}`,
    issue_url: `${issue}/${pull.number}`,
    user: user(world, of.login),
    body: of.body,
    created_at: of.createdAt,
    updated_at: of.updatedAt,
    author_association: associationOf(repository, of.login),
  };
}

/** What GitHub calls somebody in a repository; an App is nobody there. */
function associationOf({ owner, collaborators }: RepositoryState, login: string): string {
  if (login === owner) return 'OWNER';
  return collaborators[login] === undefined ? 'NONE' : 'COLLABORATOR';
}

/** Schema `team-simple`. */
export function team(world: World, repository: RepositoryState, slug: string): Json {
  const id = numberOf(slug);
  const url = `${world.site.apiUrl}/teams/${id}`;
  return {
    id,
    node_id: nodeId('Team', id),
    url,
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'push',
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    html_url: `${world.site.url}/orgs/${repository.owner}/teams/${slug}`,
    type: 'organization',
    organization_id: world.account(repository.owner).id,
    parent: null,
  };
}

/** Schema `issue-event-for-issue`: one of its kinds. */
export function pullEvent(
  world: World,
  repository: RepositoryState,
  pull: Pull,
  { id, event, actor, whom, createdAt }: PullEvent,
): Json {
  const isTeam = whom.startsWith('team:');
  const about =
    event === 'assigned'
      ? { assignee: user(world, whom), assigner: user(world, actor) }
      : {
          review_requester: user(world, actor),
          ...(isTeam
            ? { requested_team: team(world, repository, whom.slice('team:'.length)) }
            : { requested_reviewer: user(world, whom) }),
        };
  return {
    id,
    node_id: nodeId('IssueEvent', id),
    url: `${repositoryUrl(world, repository)}/issues/events/${id}`,
    actor: user(world, actor),
    event,
    commit_id: null,
    commit_url: null,
    created_at: createdAt,
    performed_via_github_app: null,
    ...about,
  };
}

/** Schema `issue`: a pull request, as the API of issues shows it. */
export function issue(world: World, repository: RepositoryState, pull: Pull): Json {
  const url = `${repositoryUrl(world, repository)}/issues/${pull.number}`;
  const shown = simplePull(world, repository, pull);
  const same = [
    ...['number', 'state', 'locked', 'title', 'user', 'body', 'created_at', 'updated_at'],
    ...['closed_at', 'assignee', 'assignees', 'labels', 'milestone', 'author_association'],
    ...['html_url', 'draft'],
  ];
  return {
    ...Object.fromEntries(same.map((field) => [field, shown[field]])),
    id: pull.id,
    node_id: nodeId('Issue', pull.id),
    url,
    repository_url: repositoryUrl(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    comments: pull.comments.length,
  };
}
