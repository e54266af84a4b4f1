import type { ClassicProtection, RepositoryState, Rule, Ruleset } from './state.ts';
import type { Change, FakeRepository, NewRuleset } from './types.ts';
import type { World } from './world.ts';

/** @returns the branches' classic protection with one branch's changed; undefined removes it */
export function protectedBy(
  classic: RepositoryState['classic'],
  branch: string,
  protection: Partial<ClassicProtection> | undefined,
): RepositoryState['classic'] {
  const { [branch]: _old, ...others } = classic;
  if (protection === undefined) return others;
  return { ...others, [branch]: { enforceAdmins: true, ...protection } };
}

/** What a person does in a repository's rulesets. */
export function rulesetsControl(
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
