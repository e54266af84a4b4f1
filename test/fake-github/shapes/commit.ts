import type { GitChange, GitCommit } from '../git-repository.ts';
import type { RepositoryState } from '../state.ts';
import type { World } from '../world.ts';
import { nodeId, user } from './account.ts';
import { pageUrl, repositoryUrl } from './repository.ts';

type Json = Readonly<Record<string, unknown>>;

const unsigned = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

/** @returns the account whose no-reply address a commit names; GitHub knows others by their verified addresses */
function accountOf(world: World, email: string): Json | null {
  const [, login] = /^(?:\d+\+)?(.+)@users\.noreply\./.exec(email) ?? [];
  const known = world.state.accounts.some((account) => account.login === login);
  return login === undefined || !known ? null : user(world, login);
}

/** Schema `commit`. */
export function commit(world: World, repository: RepositoryState, of: GitCommit): Json {
  const url = repositoryUrl(world, repository);
  const page = pageUrl(world, repository);
  return {
    sha: of.sha,
    node_id: nodeId('Commit', Number.parseInt(of.sha.slice(0, 8), 16)),
    commit: {
      author: of.author,
      committer: of.committer,
      message: of.message,
      tree: { sha: of.tree, url: `${url}/git/trees/${of.tree}` },
      url: `${url}/git/commits/${of.sha}`,
      comment_count: 0,
      verification: unsigned,
    },
    url: `${url}/commits/${of.sha}`,
    html_url: `${page}/commit/${of.sha}`,
    comments_url: `${url}/commits/${of.sha}/comments`,
    author: accountOf(world, of.author.email),
    committer: accountOf(world, of.committer.email),
    parents: of.parents.map((sha) => ({
      sha,
      url: `${url}/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
  };
}

/** Schema `git-commit`. */
export function gitCommit(world: World, repository: RepositoryState, of: GitCommit): Json {
  const url = repositoryUrl(world, repository);
  const page = pageUrl(world, repository);
  return {
    sha: of.sha,
    node_id: nodeId('Commit', Number.parseInt(of.sha.slice(0, 8), 16)),
    url: `${url}/git/commits/${of.sha}`,
    html_url: `${page}/commit/${of.sha}`,
    author: of.author,
    committer: of.committer,
    message: of.message,
    tree: { sha: of.tree, url: `${url}/git/trees/${of.tree}` },
    parents: of.parents.map((sha) => ({
      sha,
      url: `${url}/git/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
    verification: unsigned,
  };
}

/** Schema `diff-entry`, without the patch. */
export function changedFile(
  world: World,
  repository: RepositoryState,
  sha: string,
  change: GitChange,
): Json {
  const page = pageUrl(world, repository);
  const path = change.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: change.sha,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${page}/blob/${sha}/${path}`,
    raw_url: `${page}/raw/${sha}/${path}`,
    contents_url: `${repositoryUrl(world, repository)}/contents/${path}?ref=${sha}`,
  };
}
