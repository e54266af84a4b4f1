import type { GitRepository } from './git-repository.ts';
import { judge, noCommit, recordSuite, type RefChange, type Verdict } from './protection.ts';
import type { Pull, RepositoryState } from './state.ts';
import type { World } from './world.ts';

/** Who changes a ref. */
export interface Pusher {
  readonly login: string;
  /** Whether classic protection calls it an administrator. */
  readonly administrator: boolean;
}

/**
 * The facts that rules ask for. A push of exactly an open pull request's head counts as coming by it (GitHub takes
 * such a fast-forward, measured by others: it fulfils "changes must be made through a pull request").
 * @param pull the pull request that is merged
 */
export async function changeFacts(
  repository: RepositoryState,
  git: GitRepository,
  ref: string,
  before: string,
  after: string,
  pull?: Pull,
): Promise<RefChange> {
  const isUpdate = before !== noCommit && after !== noCommit;
  const forced = isUpdate && !(await git.isAncestor(before, after));
  const merges =
    isUpdate && (await git.ask(['rev-list', '--merges', '-n1', `${before}..${after}`])) !== '';
  return withPull(repository, { ref, before, after, forced, merges }, pull);
}

/** Adds what the repository's pull requests say of a change. */
export function withPull(
  repository: RepositoryState,
  change: Pick<RefChange, 'ref' | 'before' | 'after' | 'forced' | 'merges'>,
  merged?: Pull,
): RefChange {
  const pull =
    merged ??
    repository.pulls.find(
      ({ state, headSha, base }) =>
        state === 'open' && headSha === change.after && change.ref === `refs/heads/${base}`,
    );
  return {
    ...change,
    approvals: pull === undefined ? undefined : approvalsOf(pull),
    checked: pull?.headSha ?? change.after,
  };
}

/** @returns how many people's newest review approves the head as it is */
function approvalsOf(pull: Pull): number {
  const latest = new Map<string, string>();
  for (const { login, state } of pull.reviews) {
    if (state !== 'COMMENTED') latest.set(login, state);
  }
  return [...latest.values()].filter((state) => state === 'APPROVED').length;
}

/**
 * Changes a ref as REST and merges do: the rules judge it, it is recorded, and pull requests follow.
 * @returns the verdict; with the result `fail` nothing was changed
 */
export async function changeRef(
  world: World,
  repository: RepositoryState,
  change: RefChange,
  pusher: Pusher,
): Promise<Verdict> {
  const verdict = judge(repository, change, pusher);
  if (verdict.result !== 'fail') {
    const before = change.before === noCommit ? noCommit : change.before;
    const after = change.after === noCommit ? undefined : change.after;
    await world.git(repository).setRef(change.ref, after, before);
  }
  recordSuite(world, repository, change, pusher.login, verdict);
  await followRefs(world, pusher.login);
  return verdict;
}

/**
 * After refs moved: open pull requests learn their head, count as merged where the base contains it, and are closed
 * where the branch is gone.
 */
export async function followRefs(world: World, login: string): Promise<void> {
  for (const repository of Object.values(world.state.repositories)) {
    const open = repository.pulls.filter(({ state }) => state === 'open');
    for (const pull of open) {
      const followed = await follow(world, repository, pull, login);
      repository.pulls = repository.pulls.map((kept) => (kept.id === pull.id ? followed : kept));
    }
  }
}

async function follow(
  world: World,
  repository: RepositoryState,
  pull: Pull,
  login: string,
): Promise<Pull> {
  const git = world.git(repository);
  const source =
    pull.headRepository === null ? undefined : world.state.repositories[pull.headRepository];
  const head = source === undefined ? undefined : await world.git(source).head(pull.head);
  const base = await git.head(pull.base);
  const now = world.now();
  if (source === undefined || head === undefined || base === undefined) {
    return { ...pull, state: 'closed', closedAt: now, updatedAt: now };
  }
  await keepHead(world, repository, source, pull.number, head);
  const moved = { ...pull, headSha: head, updatedAt: head === pull.headSha ? pull.updatedAt : now };
  if (base === pull.baseSha || !(await git.isAncestor(head, base))) return moved;
  const ended = { state: 'closed', closedAt: now, mergedAt: now, updatedAt: now } as const;
  return { ...moved, ...ended, mergedBy: login, mergeSha: base };
}

/** Keeps a pull request's head as `refs/pull/<number>/head`, also where it comes from a fork. */
export async function keepHead(
  world: World,
  repository: RepositoryState,
  source: RepositoryState,
  number: number,
  head: string,
): Promise<void> {
  const git = world.git(repository);
  const ref = `refs/pull/${number}/head`;
  if ((await git.refs()).get(ref) === head) return;
  if (source !== repository) await git.run(['fetch', '-q', world.folderOf(source), head]);
  await git.setRef(ref, head);
}
