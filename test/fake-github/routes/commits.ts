import type { GitCommit } from '../git-repository.ts';
import {
  ApiError,
  notFound,
  ok,
  pageOf,
  param,
  read,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { changedFile, commit } from '../shapes/commit.ts';
import { pageUrl, repositoryUrl } from '../shapes/repository.ts';

/** https://docs.github.com/en/rest/commits/commits */
export const commitRoutes: readonly Route[] = [
  read('/repos/{owner}/{repo}/compare/{+basehead}', { contents: 'read' }, compare),
  read('/repos/{owner}/{repo}/commits', { contents: 'read' }, listCommits),
];

/** Comes after the routes below `commits/…`, because a ref may have slashes. */
export const commitRoute: Route = read(
  '/repos/{owner}/{repo}/commits/{+ref}',
  { contents: 'read' },
  getCommit,
);

/** @returns the commit that a ref names; @throws ApiError 422 as GitHub answers for one that does not exist */
export async function commitNamed(request: RepositoryRequest, name: string): Promise<GitCommit> {
  const sha = await request.git.resolve(name);
  const found = sha === undefined ? undefined : await request.git.commit(sha);
  if (found === undefined) throw new ApiError(422, `No commit found for SHA: ${name}`);
  return found;
}

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

async function getCommit(request: RepositoryRequest) {
  const { world, repository, git } = request;
  const found = await commitNamed(request, param(request, 'ref'));
  if (request.accept.includes('.sha')) {
    return { status: 200, raw: Buffer.from(found.sha) };
  }
  const changes = await git.changes(found.parents[0] ?? emptyTree, found.sha);
  const sum = (of: 'additions' | 'deletions') =>
    changes.reduce((total, change) => total + change[of], 0);
  return ok({
    ...commit(world, repository, found),
    stats: {
      total: sum('additions') + sum('deletions'),
      additions: sum('additions'),
      deletions: sum('deletions'),
    },
    files: changes.slice(0, 300).map((change) => changedFile(world, repository, found.sha, change)),
  });
}

async function listCommits(request: RepositoryRequest) {
  const { world, repository, git, query } = request;
  const start = query.get('sha') ?? repository.defaultBranch;
  const sha = await git.resolve(start);
  if (sha === undefined) throw notFound();
  const path = query.get('path');
  const commits = await git.log([sha, ...(path === null ? [] : ['--', path])]);
  const page = pageOf(request, commits);
  return ok(
    page.items.map((item) => commit(world, repository, item)),
    page.headers,
  );
}

/**
 * Three dots: what the head has that the base has not, since their merge base. Commits are on pages of 250, the
 * oldest first; files are on the first page alone.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
async function compare(request: RepositoryRequest) {
  const { world, repository, git } = request;
  const [base, head] = await sidesOf(request);
  const mergeBase = await git.mergeBase(base.sha, head.sha);
  if (mergeBase === undefined) {
    throw new ApiError(404, `No common ancestor between ${base.sha} and ${head.sha}.`);
  }
  const [behind, ahead] = await git.apart(base.sha, head.sha);
  const range = `${base.sha}..${head.sha}`;
  const commits = ahead === 0 ? [] : await git.log(['--reverse', '--topo-order', range]);
  const page = pageOf(request, commits, 250);
  const changes =
    (request.query.get('page') ?? '1') === '1' ? await git.changes(mergeBase, head.sha) : [];
  const mergeCommit = mergeBase === base.sha ? base : await commitNamed(request, mergeBase);
  const dots = `${base.sha}...${head.sha}`;
  const html = `${pageUrl(world, repository)}/compare/${dots}`;
  return ok(
    {
      url: `${repositoryUrl(world, repository)}/compare/${dots}`,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: commit(world, repository, base),
      merge_base_commit: commit(world, repository, mergeCommit),
      status: statusOf(ahead, behind),
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      commits: page.items.map((item) => commit(world, repository, item)),
      files: changes
        .slice(0, 300)
        .map((change) => changedFile(world, repository, head.sha, change)),
    },
    page.headers,
  );
}

function statusOf(ahead: number, behind: number): string {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind';
  return behind === 0 ? 'ahead' : 'diverged';
}

async function sidesOf(request: RepositoryRequest): Promise<[GitCommit, GitCommit]> {
  const [, base, head] = /^(.+?)\.\.\.(.+)$/.exec(param(request, 'basehead')) ?? [];
  if (base === undefined || head === undefined) throw notFound();
  const sides = await Promise.all([sideOf(request, base), sideOf(request, head)]);
  return sides;
}

async function sideOf({ git, repository }: RepositoryRequest, name: string): Promise<GitCommit> {
  // `owner:branch` names another repository of the network; its own owner's is this one.
  const own = name.startsWith(`${repository.owner}:`)
    ? name.slice(repository.owner.length + 1)
    : name;
  const sha = await git.resolve(own);
  const found = sha === undefined ? undefined : await git.commit(sha);
  if (found === undefined) throw notFound();
  return found;
}
