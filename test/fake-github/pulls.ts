import { commitEnvironment } from './commit-writer.ts';
import type { GitRepository } from './git-repository.ts';
import { changeFacts, changeRef, keepHead, type Pusher } from './ref-changes.ts';
import { ApiError, invalid, notFound, type RepositoryRequest } from './rest.ts';
import type { Pull, PullEvent, RepositoryState } from './state.ts';
import type { MergeMethod } from './types.ts';
import type { World } from './world.ts';

/** What a pull request is opened with. */
export type OpenedPull = Pick<Pull, 'title' | 'body' | 'head' | 'base' | 'author' | 'draft'> & {
  readonly headRepository: string;
};

/**
 * Opens a pull request.
 * https://docs.github.com/en/rest/pulls/pulls#create-a-pull-request
 * @throws ApiError 422 where a branch does not exist, nothing is to be merged, or one is open already
 */
export async function openPull(
  world: World,
  repository: RepositoryState,
  opened: OpenedPull,
): Promise<Pull> {
  const git = world.git(repository);
  const source = world.state.repositories[opened.headRepository];
  const head = source === undefined ? undefined : await world.git(source).head(opened.head);
  const base = await git.head(opened.base);
  if (source === undefined || head === undefined) throw invalidField('head');
  if (base === undefined) throw invalidField('base');
  if (opened.draft && !repository.settings.drafts) {
    throw refused('Draft pull requests are not supported in this repository.');
  }
  const isOpen = repository.pulls.some(
    (pull) =>
      pull.state === 'open' &&
      pull.head === opened.head &&
      pull.headRepository === opened.headRepository &&
      pull.base === opened.base,
  );
  if (isOpen) {
    throw refused(`A pull request already exists for ${source.owner}:${opened.head}.`);
  }
  const number = repository.pulls.length + 1;
  await keepHead(world, repository, source, number, head);
  if (await git.isAncestor(head, base)) {
    await git.setRef(`refs/pull/${number}/head`, undefined);
    throw refused(`No commits between ${opened.base} and ${opened.head}`);
  }
  const time = world.now();
  const pull: Pull = {
    ...opened,
    id: world.nextId(),
    number,
    author: world.account(opened.author).login,
    state: 'open',
    headSha: head,
    baseSha: base,
    labels: [],
    requested: [],
    assignees: [],
    autoMerge: null,
    events: [],
    reviews: [],
    comments: [],
    createdAt: time,
    updatedAt: time,
    closedAt: null,
    mergedAt: null,
    mergedBy: null,
    mergeSha: null,
  };
  repository.pulls.push(pull);
  return pull;
}

function invalidField(field: string): ApiError {
  return invalid({ resource: 'PullRequest', field, code: 'invalid' });
}

function refused(message: string): ApiError {
  return invalid({ resource: 'PullRequest', code: 'custom', message });
}

/** @throws ApiError 404 where there is none of this number */
export function pullNumbered(repository: RepositoryState, number: number): Pull {
  const found = repository.pulls.find((pull) => pull.number === number);
  if (found === undefined) throw notFound();
  return found;
}

/** Changes a pull request's fields. @returns it as it is now */
export function changePull(
  world: World,
  repository: RepositoryState,
  number: number,
  change: Partial<Pull>,
): Pull {
  const changed = { ...pullNumbered(repository, number), updatedAt: world.now(), ...change };
  repository.pulls = repository.pulls.map((kept) => (kept.number === number ? changed : kept));
  return changed;
}

/** Asks people for reviews or assigns them, and remembers whom: a second time nothing happens. */
export function ask(
  { world, repository }: Pick<RepositoryRequest, 'world' | 'repository'>,
  pull: Pull,
  event: PullEvent['event'],
  whom: readonly string[],
  actor: string,
): Pull {
  const field = event === 'assigned' ? 'assignees' : 'requested';
  const missing = whom.filter((name) => !pull[field].includes(name));
  const events = missing.map((name) => ({
    ...{ id: world.nextId(), event, actor, whom: name, createdAt: world.now() },
  }));
  return changePull(world, repository, pull.number, {
    [field]: [...pull[field], ...missing],
    events: [...pull.events, ...events],
  });
}

export function closePull(world: World, repository: RepositoryState, number: number): Pull {
  const pull = pullNumbered(repository, number);
  if (pull.state === 'closed') return pull;
  return changePull(world, repository, number, { state: 'closed', closedAt: world.now() });
}

/**
 * Whether git can merge it, and the tree of the merge.
 * Needs git 2.38 or newer (`merge-tree --write-tree`).
 */
export async function mergedTree(git: GitRepository, pull: Pull): Promise<string | undefined> {
  const base = await git.head(pull.base);
  if (base === undefined) return undefined;
  const said = await git.ask(['merge-tree', '--write-tree', base, pull.headSha]);
  return said?.split('\n')[0];
}

/**
 * Merges a pull request, if rules and git allow it.
 * https://docs.github.com/en/rest/pulls/pulls#merge-a-pull-request
 * @returns the base's new head
 * @throws ApiError 405 where it cannot be merged, 409 where the head is not the expected one
 */
export async function mergePull(
  world: World,
  repository: RepositoryState,
  number: number,
  method: MergeMethod,
  pusher: Pusher,
  expected: { readonly sha?: string; readonly title?: string; readonly message?: string } = {},
): Promise<string> {
  const pull = pullNumbered(repository, number);
  if (pull.state === 'closed') throw new ApiError(405, 'Pull Request is not mergeable');
  if (!repository.settings.mergeMethods.includes(method)) {
    const names = { merge: 'Merge commits', squash: 'Squash merges', rebase: 'Rebase merges' };
    throw new ApiError(405, `${names[method]} are not allowed on this repository.`);
  }
  if (expected.sha !== undefined && expected.sha !== pull.headSha) {
    throw new ApiError(409, 'Head branch was modified. Review and try the merge again.');
  }
  const git = world.git(repository);
  const before = await git.head(pull.base);
  const tree = await mergedTree(git, pull);
  if (before === undefined || tree === undefined || pull.draft) {
    throw new ApiError(405, 'Pull Request is not mergeable');
  }
  const after = await mergeCommit(git, repository, pull, method, before, tree, pusher, expected);
  const ref = `refs/heads/${pull.base}`;
  const change = await changeFacts(repository, git, ref, before, after, pull);
  const closed = { state: 'closed', closedAt: world.now(), mergedAt: world.now() } as const;
  // Closed first: else the moved base would look like an indirect merge.
  changePull(world, repository, number, { ...closed, mergedBy: pusher.login, mergeSha: after });
  const verdict = await changeRef(world, repository, change, pusher);
  if (verdict.result === 'fail') {
    repository.pulls = repository.pulls.map((kept) => (kept.number === number ? pull : kept));
    const reasons = verdict.messages.join('\n');
    throw new ApiError(
      405,
      verdict.byClassic ? reasons : `Repository rule violations found\n\n${reasons}`,
    );
  }
  return after;
}

/** Merges what waits for it, where nothing is missing any more. */
export async function mergeAutomatically(
  world: World,
  repository: RepositoryState,
  number: number,
): Promise<void> {
  const { autoMerge, state } = pullNumbered(repository, number);
  if (autoMerge === null || state !== 'open') return;
  const pusher = { login: autoMerge.by, administrator: false };
  try {
    await mergePull(world, repository, number, autoMerge.method, pusher);
  } catch (error) {
    // Something is missing still.
    if (!(error instanceof ApiError)) throw error;
  }
}

async function mergeCommit(
  git: GitRepository,
  repository: RepositoryState,
  pull: Pull,
  method: MergeMethod,
  base: string,
  tree: string,
  pusher: Pusher,
  said: { readonly title?: string; readonly message?: string },
): Promise<string> {
  const author = {
    name: pusher.login,
    email: `${pusher.login}@users.noreply.github.com`,
  };
  const committer = { name: 'GitHub', email: 'noreply@github.com' };
  const env = commitEnvironment(author, committer);
  const write = (parents: readonly string[], title: string, message: string): Promise<string> =>
    git.run(
      [
        'commit-tree',
        tree,
        ...parents.flatMap((parent) => ['-p', parent]),
        '-m',
        said.title ?? title,
        ...((said.message ?? message) === '' ? [] : ['-m', said.message ?? message]),
      ],
      env,
    );
  switch (method) {
    case 'merge': {
      const from = `${pull.headRepository?.split('/')[0] ?? repository.owner}/${pull.head}`;
      return write(
        [base, pull.headSha],
        `Merge pull request #${pull.number} from ${from}`,
        pull.title,
      );
    }
    case 'squash':
      return write([base], `${pull.title} (#${pull.number})`, pull.body ?? '');
    case 'rebase':
      return rebased(git, pull, base, committer);
  }
}

/** Writes the commits anew on a base that did not move; where it did, the fake does not rebase. */
async function rebased(
  git: GitRepository,
  pull: Pull,
  base: string,
  committer: { readonly name: string; readonly email: string },
): Promise<string> {
  const commits = await git.log(['--reverse', '--topo-order', `${base}..${pull.headSha}`]);
  if (
    !(await git.isAncestor(base, pull.headSha)) ||
    commits.some(({ parents }) => parents.length > 1)
  ) {
    throw new ApiError(405, 'This branch can’t be rebased');
  }
  let head = base;
  for (const commit of commits) {
    const args = ['commit-tree', commit.tree, '-p', head, '-m', commit.message];
    head = await git.run(args, commitEnvironment(commit.author, committer));
  }
  return head;
}
