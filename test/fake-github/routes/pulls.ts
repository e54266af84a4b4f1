import { z } from 'zod';
import {
  ask,
  changePull,
  closePull,
  mergeAutomatically,
  mergedTree,
  mergePull,
  openPull,
  pullNumbered,
} from '../pulls.ts';
import { administers } from '../permissions.ts';
import {
  ApiError,
  created,
  invalid,
  notFound,
  numberParam,
  ok,
  pageOf,
  param,
  read,
  write,
  type ApiAnswer,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { parseBody } from '../request-body.ts';
import { commit } from '../shapes/commit.ts';
import { review, simplePull, wholePull, type PullCounts } from '../shapes/pull.ts';
import type { Pull } from '../state.ts';
import { mergeMethods } from '../types.ts';
import { fullNameOf } from '../world.ts';

/** https://docs.github.com/en/rest/pulls/pulls and https://docs.github.com/en/rest/pulls/reviews */
export const pullRoutes: readonly Route[] = [
  read('/repos/{owner}/{repo}/pulls', { pull_requests: 'read' }, listPulls),
  write('POST', '/repos/{owner}/{repo}/pulls', { pull_requests: 'write' }, createPull),
  read('/repos/{owner}/{repo}/pulls/{pull_number}', { pull_requests: 'read' }, async (request) =>
    ok(await whole(request, pullOf(request))),
  ),
  write(
    'PATCH',
    '/repos/{owner}/{repo}/pulls/{pull_number}',
    { pull_requests: 'write' },
    updatePull,
  ),
  write('PUT', '/repos/{owner}/{repo}/pulls/{pull_number}/merge', { contents: 'write' }, merge),
  read(
    '/repos/{owner}/{repo}/pulls/{pull_number}/merge',
    { pull_requests: 'read' },
    async (request) => {
      if (pullOf(request).mergedAt === null) throw notFound();
      return { status: 204 };
    },
  ),
  read('/repos/{owner}/{repo}/pulls/{pull_number}/commits', { pull_requests: 'read' }, listCommits),
  read('/repos/{owner}/{repo}/pulls/{pull_number}/reviews', { pull_requests: 'read' }, listReviews),
  write(
    'POST',
    '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    { pull_requests: 'write' },
    createReview,
  ),
  write(
    'POST',
    '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    { pull_requests: 'write' },
    requestReviewers,
  ),
  read(
    '/repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    { pull_requests: 'read' },
    pullsOfCommit,
  ),
];

function pullOf(request: RepositoryRequest): Pull {
  return pullNumbered(request.repository, numberParam(request, 'pull_number'));
}

async function listPulls(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, query } = request;
  const state = query.get('state') ?? 'open';
  // Only `owner:branch` restricts; GitHub passes over a head without an owner.
  const [, owner, branch] = /^([^:]+):(.+)$/.exec(query.get('head') ?? '') ?? [];
  const base = query.get('base');
  const oldestFirst = query.get('direction') === 'asc';
  const pulls = repository.pulls
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => (base ?? pull.base) === pull.base)
    .filter(
      (pull) =>
        owner === undefined ||
        (pull.headRepository?.split('/')[0] === owner && pull.head === branch),
    );
  const page = pageOf(request, oldestFirst ? pulls : pulls.toReversed());
  return ok(
    page.items.map((pull) => simplePull(world, repository, pull)),
    page.headers,
  );
}

const newPullSchema = z.object({
  title: z.string().min(1),
  head: z.string(),
  base: z.string(),
  head_repo: z.string().optional(),
  body: z.string().nullish(),
  draft: z.boolean().default(false),
});

async function createPull(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, login } = request;
  const body = parseBody(request, newPullSchema, 'PullRequest');
  const [, owner, branch] = /^([^:]+):(.+)$/.exec(body.head) ?? [];
  const fork = Object.values(world.state.repositories).find(
    (other) =>
      other.owner === owner &&
      (fullNameOf(other) === fullNameOf(repository) || other.fork === fullNameOf(repository)),
  );
  const pull = await openPull(world, repository, {
    title: body.title,
    body: body.body ?? null,
    head: branch ?? body.head,
    base: body.base,
    headRepository: fork === undefined ? fullNameOf(repository) : fullNameOf(fork),
    author: login,
    draft: body.draft,
  });
  return created(await whole(request, pull));
}

async function whole({ world, repository, git }: RepositoryRequest, pull: Pull) {
  const isOpen = pull.state === 'open';
  const base = isOpen ? ((await git.head(pull.base)) ?? pull.baseSha) : pull.baseSha;
  const changes = await git.changes(
    (await git.mergeBase(base, pull.headSha)) ?? base,
    pull.headSha,
  );
  const counts: PullCounts = {
    mergeable: isOpen ? (await mergedTree(git, pull)) !== undefined : null,
    commits: await git.count(`${base}..${pull.headSha}`),
    additions: changes.reduce((sum, { additions }) => sum + additions, 0),
    deletions: changes.reduce((sum, { deletions }) => sum + deletions, 0),
    files: changes.length,
  };
  return wholePull(world, repository, pull, counts);
}

const pullChangeSchema = z.object({
  title: z.string().min(1).optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  base: z.string().optional(),
});

async function updatePull(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository } = request;
  const body = parseBody(request, pullChangeSchema, 'PullRequest');
  const { number, state } = pullOf(request);
  if (body.state === 'closed') closePull(world, repository, number);
  if (body.state === 'open' && state === 'closed') reopen(request, number);
  const changed = changePull(world, repository, number, {
    ...(body.title === undefined ? {} : { title: body.title }),
    ...(body.body === undefined ? {} : { body: body.body }),
    ...(body.base === undefined ? {} : { base: body.base }),
  });
  return ok(await whole(request, changed));
}

function reopen({ world, repository }: RepositoryRequest, number: number): void {
  if (pullNumbered(repository, number).mergedAt !== null) {
    const message = 'state cannot be changed. The pull request is merged.';
    throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'state', message });
  }
  changePull(world, repository, number, { state: 'open', closedAt: null });
}

const mergeSchema = z.object({
  commit_title: z.string().optional(),
  commit_message: z.string().optional(),
  sha: z.string().optional(),
  merge_method: z.enum(mergeMethods).default('merge'),
});

async function merge(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, login, actor } = request;
  const body = parseBody(request, mergeSchema, 'PullRequest');
  const pusher = { login, administrator: administers(actor, repository) };
  const { number } = pullOf(request);
  const sha = await mergePull(world, repository, number, body.merge_method, pusher, {
    ...(body.sha === undefined ? {} : { sha: body.sha }),
    ...(body.commit_title === undefined ? {} : { title: body.commit_title }),
    ...(body.commit_message === undefined ? {} : { message: body.commit_message }),
  });
  return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
}

async function listCommits(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, git } = request;
  const pull = pullOf(request);
  const commits = await git.log(['--reverse', '--topo-order', `${pull.baseSha}..${pull.headSha}`]);
  const page = pageOf(request, commits);
  return ok(
    page.items.map((item) => commit(world, repository, item)),
    page.headers,
  );
}

async function listReviews(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository } = request;
  const pull = pullOf(request);
  const page = pageOf(request, pull.reviews);
  return ok(
    page.items.map((item) => review(world, repository, pull, item)),
    page.headers,
  );
}

const reviewSchema = z.object({
  body: z.string().default(''),
  event: z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']),
});
const reviewStates = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
} as const;

async function createReview(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, login } = request;
  const body = parseBody(request, reviewSchema, 'PullRequestReview');
  const pull = pullOf(request);
  if (body.event === 'APPROVE' && pull.author === login) {
    throw new ApiError(422, 'Unprocessable Entity', {
      errors: ['Can not approve your own pull request'],
    });
  }
  const made = {
    id: world.nextId(),
    login,
    state: reviewStates[body.event],
    body: body.body,
    sha: pull.headSha,
    submittedAt: world.now(),
  };
  changePull(world, repository, pull.number, {
    reviews: [...pull.reviews, made],
    requested: pull.requested.filter((asked) => asked !== login),
  });
  await mergeAutomatically(world, repository, pull.number);
  return ok(review(world, repository, pull, made));
}

const requestSchema = z.object({
  reviewers: z.array(z.string()).default([]),
  team_reviewers: z.array(z.string()).default([]),
});

/** https://docs.github.com/en/rest/pulls/review-requests#request-reviewers-for-a-pull-request */
async function requestReviewers(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, login, actor } = request;
  const { reviewers, team_reviewers } = parseBody(request, requestSchema, 'PullRequest');
  const pull = pullOf(request);
  if (reviewers.includes(pull.author)) {
    throw new ApiError(422, 'Review cannot be requested from pull request author.');
  }
  const isStranger = (name: string): boolean =>
    name !== repository.owner && repository.collaborators[name] === undefined;
  if (reviewers.some(isStranger) || team_reviewers.some((slug) => !repository.teams.includes(slug)))
    throw new ApiError(422, strangers(fullNameOf(repository)));
  // A repository's own token does not see an organization's teams.
  if (team_reviewers.length > 0 && actor?.kind === 'token' && actor.token.kind === 'actions') {
    throw new ApiError(422, 'Validation Failed', {
      errors: ["Could not resolve to a node with the global id of 'T_1'."],
    });
  }
  const whom = [...reviewers, ...team_reviewers.map((slug) => `team:${slug}`)];
  return created(
    simplePull(world, repository, ask(request, pull, 'review_requested', whom, login)),
  );
}

function strangers(repository: string): string {
  return `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${repository} repository.`;
}

/**
 * The merged pull request that brought a commit to the default branch; for other commits also open ones.
 * https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
async function pullsOfCommit(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, git } = request;
  const sha = await git.resolve(param(request, 'commit_sha'));
  if (sha === undefined) {
    throw new ApiError(422, `No commit found for SHA: ${param(request, 'commit_sha')}`);
  }
  const head = await git.head(repository.defaultBranch);
  const isIn = head !== undefined && (await git.isAncestor(sha, head));
  const found: Pull[] = [];
  for (const pull of repository.pulls) {
    if (isIn && pull.mergedAt === null) continue;
    const isOwn =
      (await git.isAncestor(sha, pull.headSha)) && !(await git.isAncestor(sha, pull.baseSha));
    if (pull.mergeSha === sha || isOwn) found.push(pull);
  }
  const page = pageOf(request, found);
  return ok(
    page.items.map((pull) => simplePull(world, repository, pull)),
    page.headers,
  );
}
