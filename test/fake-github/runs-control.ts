import type { GitRepository } from './git-repository.ts';
import { reviewedRun } from './routes/runs.ts';
import type { RepositoryState, Run } from './state.ts';
import type { Change, FakeRepository, NewRun } from './types.ts';
import { fullNameOf, type World } from './world.ts';

/** What GitHub Actions and reviewers do with a repository's runs. */
export function runsControl(
  world: World,
  repository: RepositoryState,
  git: GitRepository,
  change: Change,
): FakeRepository['runs'] {
  const latest = (id: number): Run => {
    const found = repository.runs.filter((run) => run.id === id).at(-1);
    if (found === undefined) throw new Error(`There is no run ${id}.`);
    return found;
  };
  const replace = (run: Run, by: Run): Run => {
    repository.runs = repository.runs.map((kept) => (kept === run ? by : kept));
    return by;
  };
  return {
    create: async (run: NewRun = {}) => {
      const branch = run.headBranch === undefined ? repository.defaultBranch : run.headBranch;
      const head = await git.head(branch ?? repository.defaultBranch);
      return change(() => {
        const time = world.now();
        const id = run.id ?? world.nextId();
        const actor = run.actor ?? repository.owner;
        const made: Run = {
          id,
          number: repository.runs.length + 1,
          attempt: 1,
          name: 'deploy',
          event: 'push',
          headBranch: branch,
          headSha: head ?? '0'.repeat(40),
          headRepository: fullNameOf(repository),
          path: '.github/workflows/deploy.yml',
          referenced: [],
          status: 'in_progress',
          conclusion: null,
          actor,
          triggeringActor: actor,
          reviews: [],
          pending: [],
          createdAt: time,
          updatedAt: time,
          ...run,
        };
        repository.runs.push(made);
        return made;
      });
    },
    update: (id, changed) =>
      change(() => replace(latest(id), { ...latest(id), ...changed, updatedAt: world.now() })),
    rerun: (id, by) =>
      change(() => {
        const run = latest(id);
        const next: Run = {
          ...run,
          attempt: run.attempt + 1,
          status: 'in_progress',
          conclusion: null,
          triggeringActor: by ?? run.triggeringActor,
          pending: [],
          createdAt: world.now(),
          updatedAt: world.now(),
        };
        repository.runs.push(next);
        return next;
      }),
    review: (id, { login, state = 'approved', comment = '', environments }) =>
      change(() => {
        const run = latest(id);
        const review = { login, state, comment, environments: environments ?? run.pending };
        return replace(run, reviewedRun(run, review));
      }),
  };
}
