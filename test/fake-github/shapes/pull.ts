import type { Comment, Pull, RepositoryState, Review } from '../state.ts';
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
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
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
    auto_merge: null,
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
    updated_at: of.createdAt,
    author_association: 'MEMBER',
  };
}
