import { GitRepository } from './git-repository.ts';
import { followRefs } from './ref-changes.ts';
import { writeCommit } from './commit-writer.ts';
import { openPull, closePull, mergeAutomatically, mergePull } from './pulls.ts';
import { environmentsControl } from './environments-control.ts';
import { protectedBy, rulesetsControl } from './rules-control.ts';
import { runsControl } from './runs-control.ts';
import type { RepositoryState } from './state.ts';
import type { Change, FakeRepository } from './types.ts';
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
  const change: Change = (act) => {
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
    setCollaborator: (login, role) =>
      change(() => {
        const account = world.account(login);
        repository.collaborators = { ...repository.collaborators, [account.login]: role };
      }),
    setTeams: (...slugs) =>
      change(() => {
        repository.teams = slugs;
      }),
    setSettings: (settings) =>
      change(() => {
        repository.settings = { ...repository.settings, ...settings };
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
      review: async (number, review) => {
        change(() => {
          repository.pulls = repository.pulls.map((pull) =>
            pull.number !== number
              ? pull
              : {
                  ...pull,
                  requested: pull.requested.filter((login) => login !== review.login),
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
        });
        await mergeAutomatically(world, repository, number);
      },
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
