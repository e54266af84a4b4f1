import { GitRepository } from './git-repository.ts';
import { followRefs } from './ref-changes.ts';
import { writeCommit } from './commit-writer.ts';
import { openPull, closePull, mergePull } from './pulls.ts';
import { reviewedRun } from './routes/runs.ts';
import type {
  ClassicProtection,
  Environment,
  RepositoryState,
  Rule,
  Ruleset,
  Run,
} from './state.ts';
import type { FakeRepository, NewEnvironment, NewRuleset, NewRun } from './types.ts';
import { fullNameOf, type World } from './world.ts';

/**
 * @param remember is called before each change, so that a stale read can be answered
 * @returns what a test does in a repository besides REST and git
 */
export function repositoryControl(
  world: World,
  repository: RepositoryState,
  remember: () => void,
): FakeRepository {
  const git = new GitRepository(world.folderOf(repository));
  const change = <T>(act: () => T): T => {
    remember();
    return act();
  };
  return {
    fullName: fullNameOf(repository),
    folder: git.folder,
    url: `${world.site.url}/${fullNameOf(repository)}.git`,
    state: () => structuredClone(repository),
    commit: async (commit) => {
      remember();
      const sha = await writeCommit(git, commit, repository.defaultBranch);
      await followRefs(world, 'ghost');
      return sha;
    },
    head: async (branch = repository.defaultBranch) => {
      const refs = await git.refs();
      return refs.get(`refs/heads/${branch}`) ?? refs.get(branch);
    },
    git: (...args) => git.run(args),
    renameBranch: async (from, to) => {
      remember();
      await renameBranch(repository, git, from, to);
    },
    setPrivate: (isPrivate) =>
      change(() => {
        repository.private = isPrivate;
      }),
    rulesets: rulesetsControl(world, repository, change),
    protect: (branch, protection) =>
      change(() => {
        repository.classic = protectedBy(repository.classic, branch, protection);
      }),
    ruleSuites: {
      get all() {
        return repository.ruleSuites;
      },
    },
    environments: environmentsControl(world, repository, change),
    runs: runsControl(world, repository, git, change),
    statuses: {
      create: (status) =>
        change(() => {
          const made = {
            id: world.nextId(),
            description: null,
            targetUrl: null,
            creator: 'github-actions[bot]',
            createdAt: world.now(),
            ...status,
          };
          repository.statuses.push(made);
          return made;
        }),
    },
    checkRuns: {
      create: (check) =>
        change(() => {
          const status = check.status ?? 'completed';
          const made = {
            id: world.nextId(),
            sha: check.sha,
            name: check.name,
            status,
            conclusion:
              check.conclusion === undefined
                ? status === 'completed'
                  ? 'success'
                  : null
                : check.conclusion,
            url: check.url ?? null,
            startedAt: world.now(),
            completedAt: status === 'completed' ? world.now() : null,
          };
          repository.checkRuns.push(made);
          return made;
        }),
      update: (id, changed) =>
        change(() => {
          repository.checkRuns = repository.checkRuns.map((check) =>
            check.id === id ? { ...check, ...changed } : check,
          );
        }),
    },
    pulls: {
      create: async (pull) => {
        remember();
        return openPull(world, repository, {
          title: pull.title ?? pull.head,
          body: pull.body ?? null,
          head: pull.head,
          base: pull.base ?? repository.defaultBranch,
          headRepository: pull.headRepository ?? fullNameOf(repository),
          author: pull.author ?? repository.owner,
          draft: pull.draft ?? false,
        });
      },
      review: async (number, review) =>
        change(() => {
          repository.pulls = repository.pulls.map((pull) =>
            pull.number !== number
              ? pull
              : {
                  ...pull,
                  reviews: [
                    ...pull.reviews,
                    {
                      id: world.nextId(),
                      body: '',
                      sha: pull.headSha,
                      submittedAt: world.now(),
                      ...review,
                      login: world.account(review.login).login,
                    },
                  ],
                },
          );
        }),
      merge: async (number, { by = repository.owner, method = 'merge' } = {}) => {
        remember();
        return mergePull(world, repository, number, method, { login: by, administrator: false });
      },
      close: async (number) =>
        change(() => {
          closePull(world, repository, number);
        }),
    },
    deployments: {
      create: ({ state, ...deployment }) =>
        change(() => {
          const time = world.now();
          const id = world.nextId();
          const status = {
            id: world.nextId(),
            description: '',
            environmentUrl: '',
            logUrl: '',
            creator: deployment.creator ?? 'github-actions[bot]',
            createdAt: time,
          };
          const made = {
            id,
            ref: repository.defaultBranch,
            task: 'deploy',
            payload: {},
            description: null,
            creator: 'github-actions[bot]',
            transient: false,
            production: deployment.environment === 'production',
            createdAt: time,
            updatedAt: time,
            statuses: state === undefined ? [] : [{ ...status, state }],
            ...deployment,
          };
          repository.deployments.push(made);
          return made;
        }),
    },
  };
}

type Change = <T>(act: () => T) => T;

/** GitHub moves classic protection and pull requests along, and answers 301 for the old name. */
async function renameBranch(
  repository: RepositoryState,
  git: GitRepository,
  from: string,
  to: string,
): Promise<void> {
  const head = await git.head(from);
  if (head === undefined) throw new Error(`There is no branch ${from}.`);
  await git.setRef(`refs/heads/${to}`, head);
  await git.setRef(`refs/heads/${from}`, undefined);
  repository.renamed = { ...repository.renamed, [from]: to };
  const { [from]: classic, ...others } = repository.classic;
  repository.classic = classic === undefined ? others : { ...others, [to]: classic };
  repository.pulls = repository.pulls.map((pull) =>
    pull.state === 'open'
      ? {
          ...pull,
          base: pull.base === from ? to : pull.base,
          head: pull.head === from ? to : pull.head,
        }
      : pull,
  );
  if (repository.defaultBranch === from) {
    repository.defaultBranch = to;
    await git.run(['symbolic-ref', 'HEAD', `refs/heads/${to}`]);
  }
}

function protectedBy(
  classic: RepositoryState['classic'],
  branch: string,
  protection: Partial<ClassicProtection> | undefined,
): RepositoryState['classic'] {
  const { [branch]: _old, ...others } = classic;
  if (protection === undefined) return others;
  return { ...others, [branch]: { enforceAdmins: true, ...protection } };
}

function rulesetsControl(
  world: World,
  repository: RepositoryState,
  change: Change,
): FakeRepository['rulesets'] {
  const fields = (ruleset: Partial<NewRuleset>): Partial<Ruleset> =>
    ({
      ...ruleset,
      ...(ruleset.rules === undefined
        ? {}
        : {
            rules: ruleset.rules.map((rule): Rule =>
              typeof rule === 'string' ? { type: rule } : rule,
            ),
          }),
    }) as Partial<Ruleset>;
  return {
    create: (ruleset) =>
      change(() => {
        const time = world.now();
        const id = world.nextId();
        const made: Ruleset = {
          id,
          name: `ruleset ${id}`,
          target: 'branch',
          enforcement: 'active',
          include: ['~DEFAULT_BRANCH'],
          exclude: [],
          rules: [],
          bypass: [],
          createdAt: time,
          updatedAt: time,
          ...fields(ruleset),
        };
        repository.rulesets.push(made);
        return made;
      }),
    update: (id, changed) =>
      change(() => {
        const updatedAt = world.now();
        repository.rulesets = repository.rulesets.map((ruleset) =>
          ruleset.id === id ? { ...ruleset, ...fields(changed), updatedAt } : ruleset,
        );
      }),
    delete: (id) =>
      change(() => {
        repository.rulesets = repository.rulesets.filter((ruleset) => ruleset.id !== id);
      }),
  };
}

function environmentsControl(
  world: World,
  repository: RepositoryState,
  change: Change,
): FakeRepository['environments'] {
  const fields = ({ admits, ...environment }: NewEnvironment): Partial<Environment> => {
    if (admits === undefined) return environment;
    if (typeof admits === 'string') return { ...environment, admits, branches: [], tags: [] };
    return {
      ...environment,
      admits: 'named',
      branches: admits.branches ?? [],
      tags: admits.tags ?? [],
    };
  };
  return {
    create: (name, environment = {}) =>
      change(() => {
        const time = world.now();
        const made: Environment = {
          id: world.nextId(),
          name,
          reviewers: [],
          preventSelfReview: false,
          waitMinutes: 0,
          canAdminsBypass: true,
          admits: 'all',
          branches: [],
          tags: [],
          createdAt: time,
          updatedAt: time,
          ...fields(environment),
        };
        repository.environments.push(made);
        return made;
      }),
    update: (name, changed) =>
      change(() => {
        const updatedAt = world.now();
        repository.environments = repository.environments.map((environment) =>
          environment.name === name
            ? { ...environment, ...fields(changed), updatedAt }
            : environment,
        );
      }),
    delete: (name) =>
      change(() => {
        repository.environments = repository.environments.filter((kept) => kept.name !== name);
      }),
  };
}

function runsControl(
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
