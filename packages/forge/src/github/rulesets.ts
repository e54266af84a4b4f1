import { z } from 'zod';
import type { GithubClient } from './github-client.ts';
import { fitsRefPattern } from './ref-pattern.ts';
import { defaultBranchOf } from './repository.ts';
import { readable } from './unreadable.ts';

const listedSchema = z.object({
  id: z.int().positive(),
  name: z.string().max(500),
  target: z.string().nullish(),
  enforcement: z.string(),
});

const conditionsSchema = z.object({
  conditions: z
    .object({
      ref_name: z
        .object({
          include: z.array(z.string()).max(1000).default([]),
          exclude: z.array(z.string()).max(1000).default([]),
        })
        .nullish(),
    })
    .nullish(),
});

/**
 * Finds rulesets that name a branch and stop nobody: in evaluate mode, or disabled
 * (https://docs.github.com/en/rest/repos/rules#get-all-repository-rulesets). They are a hint for people: what
 * cannot be read is left out, since a rule counts only where it was seen in force.
 * @param client the repository
 * @param branch the branch
 * @returns their names, sorted
 */
export async function notEnforcedRulesets(
  client: GithubClient,
  branch: string,
): Promise<readonly string[]> {
  const parameters = { includes_parents: true, targets: 'branch' };
  const all = await readable((o) => client.list('rulesets', parameters, listedSchema, o));
  const idle = (all.kind === 'read' ? all.value : []).filter(
    ({ target, enforcement }) => (target ?? 'branch') === 'branch' && enforcement !== 'active',
  );
  if (idle.length === 0) return [];
  const defaultRef = `refs/heads/${await defaultBranchOf(client)}`;
  const named: string[] = [];
  for (const { id, name } of idle.slice(0, maximumRulesets)) {
    const one = { ruleset_id: id, includes_parents: true };
    const found = await readable((o) => client.get('ruleset', one, conditionsSchema, o));
    if (found.kind === 'unreadable') continue;
    const { include = [], exclude = [] } = found.value.conditions?.ref_name ?? {};
    const fits = (pattern: string): boolean =>
      fitsRefPattern(pattern, `refs/heads/${branch}`, defaultRef);
    if (include.some(fits) && !exclude.some(fits)) named.push(name);
  }
  return named.sort();
}

/** Each costs a request; more than this nobody keeps idle. */
const maximumRulesets = 50;
