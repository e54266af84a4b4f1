import type { Environment, RepositoryState } from './state.ts';
import type { Change, FakeRepository, NewEnvironment } from './types.ts';
import type { World } from './world.ts';

/** What a person does in a repository's environments. */
export function environmentsControl(
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
