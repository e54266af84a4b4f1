import type { ProtectionRule } from '@waybill/config';
import { z } from 'zod';
import type { NameRules } from '../forge.ts';
import { branchRuleSchema, noRulesets, ruleWord } from './branch.ts';
import type { GithubClient } from './github-client.ts';
import { readable } from './unreadable.ts';

const bypassSchema = z.object({ current_user_can_bypass: z.string().nullish() });

/** Each costs a request. */
const maximumRulesets = 50;

/**
 * Tells what rulesets keep for a branch of a name; the branch need not exist
 * (https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch), and whether whoever asks may walk around it
 * (https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset: `current_user_can_bypass`).
 * @param client the repository
 * @param branch the name
 */
export async function nameRules(client: GithubClient, branch: string): Promise<NameRules> {
  const found = await readable((o) => client.list('branchRules', { branch }, branchRuleSchema, o));
  if (found.kind === 'unreadable') {
    return { rules: [], bypassable: [], remark: noRulesets(client, found.fault) };
  }
  const holders = new Map<ProtectionRule, (number | undefined)[]>();
  for (const rule of found.value) {
    for (const word of ruleWord(rule)) {
      const ids = holders.get(word) ?? [];
      holders.set(word, [...ids, rule.ruleset_id ?? undefined]);
    }
  }
  const ids = [...new Set([...holders.values()].flat())].filter((id) => id !== undefined);
  const passes = new Map<number, boolean | undefined>();
  for (const id of ids.slice(0, maximumRulesets)) passes.set(id, await mayBypass(client, id));
  const passOf = (id: number | undefined): boolean | undefined =>
    id === undefined ? undefined : passes.get(id);
  const rules = [...holders.keys()].sort();
  const isUnseen = [...holders.values()].flat().some((id) => passOf(id) === undefined);
  return {
    rules,
    bypassable: rules.filter((rule) =>
      (holders.get(rule) ?? []).every((id) => passOf(id) === true),
    ),
    ...(isUnseen
      ? { remark: 'GitHub does not show of every ruleset whether this account may walk around it' }
      : {}),
  };
}

/** A word that is not known is none that says never (law 7); undefined where GitHub does not say. */
async function mayBypass(client: GithubClient, id: number): Promise<boolean | undefined> {
  const parameters = { ruleset_id: id, includes_parents: true };
  const found = await readable((o) => client.get('ruleset', parameters, bypassSchema, o));
  const word = found.kind === 'read' ? found.value.current_user_can_bypass : undefined;
  return word === undefined || word === null ? undefined : word !== 'never';
}
