import { commitShaSchema } from '@waybill/core';
import type { ProtectionRule } from '@waybill/config';
import { z } from 'zod';
import type { BranchFacts } from '../forge.ts';
import type { AnswerFault } from './answer-fault.ts';
import { readClassicProtection } from './classic-protection.ts';
import type { GithubClient } from './github-client.ts';
import { notEnforcedRulesets } from './rulesets.ts';
import { readable } from './unreadable.ts';

const branchSchema = z.object({
  name: z.string().min(1).max(255),
  commit: z.object({ sha: commitShaSchema }),
  protected: z.boolean(),
});
type Branch = z.infer<typeof branchSchema>;

/** One rule of https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch. */
export const branchRuleSchema = z.object({
  type: z.string(),
  ruleset_id: z.int().positive().nullish(),
  parameters: z.object({ required_status_checks: z.array(z.unknown()).optional() }).nullish(),
});

/** GitHub's rule types in our words; a type that is not here counts for nothing. */
const ruleWords: Readonly<Record<string, ProtectionRule>> = {
  pull_request: 'pull-request',
  non_fast_forward: 'no-force-push',
  deletion: 'no-deletion',
  required_status_checks: 'required-checks',
  required_linear_history: 'linear-history',
  required_signatures: 'signed-commits',
};

/**
 * What GitHub says of a branch: its head, whether it is protected, and which rules are in force, by rulesets
 * (https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch) and by classic protection where the
 * token may read that.
 * @param client the repository
 * @param name the branch; where it was renamed, the facts are those of the new name, and bear it
 * @returns undefined where there is no such branch
 */
export async function branchFacts(
  client: GithubClient,
  name: string,
): Promise<BranchFacts | undefined> {
  const branch = await readBranch(client, name);
  if (branch === undefined) return undefined;
  const [byRulesets, classic, notEnforced] = [
    await rulesInForce(client, branch.name),
    branch.protected ? await readClassicProtection(client, branch.name) : { rules: [] },
    await notEnforcedRulesets(client, branch.name),
  ];
  const rules = [...new Set([...byRulesets.rules, ...classic.rules])].sort();
  const remarks = [
    branch.protected ? undefined : 'GitHub keeps no rule on this branch',
    byRulesets.remark,
    classic.remark,
  ].filter((remark) => remark !== undefined);
  return {
    name: branch.name,
    head: branch.commit.sha,
    protected: branch.protected,
    rules,
    ...(remarks.length === 0 ? {} : { remark: remarks.join('; ') }),
    ...(notEnforced.length === 0 ? {} : { notEnforced }),
  };
}

/** Follows the one redirect by which GitHub answers for a branch that was renamed. */
async function readBranch(client: GithubClient, name: string): Promise<Branch | undefined> {
  let location: string | undefined;
  const refused = (fault: AnswerFault): undefined => {
    if (fault.status < 400) location = fault.location;
  };
  try {
    return await client.find('branch', { branch: name }, branchSchema, { refused });
  } catch (error) {
    if (location === undefined || !client.isOwnUrl(location)) throw error;
    const renamed = await client.find('branch', {}, branchSchema, { url: location });
    if (renamed !== undefined && renamed.name !== name) return renamed;
    // The same name elsewhere: it is the repository that was renamed.
    throw error;
  }
}

interface Rules {
  readonly rules: readonly ProtectionRule[];
  readonly remark?: string;
}

async function rulesInForce(client: GithubClient, branch: string): Promise<Rules> {
  const found = await readable((o) => client.list('branchRules', { branch }, branchRuleSchema, o));
  if (found.kind === 'read') return { rules: found.value.flatMap(ruleWord) };
  return { rules: [], remark: noRulesets(client, found.fault) };
}

/**
 * Private repositories of some plans have no rulesets, and Enterprise Servers before 3.11 do not know them.
 * @param client the repository
 * @param fault what was answered
 * @returns why there are none
 */
export function noRulesets({ enterpriseVersion }: GithubClient, fault: AnswerFault): string {
  const why = fault.words || `status ${String(fault.status)}`;
  const server =
    enterpriseVersion === undefined ? 'GitHub' : `GitHub Enterprise Server ${enterpriseVersion}`;
  return `${server} shows no rulesets here (${why})`;
}

/**
 * @param rule a rule of a ruleset, as GitHub names it
 * @returns the same in our words; none for what is not known, or asks for nothing
 */
export function ruleWord({ type, parameters }: z.infer<typeof branchRuleSchema>): ProtectionRule[] {
  const word = Object.hasOwn(ruleWords, type) ? ruleWords[type] : undefined;
  // A list of required checks that is empty asks for nothing.
  const isEmpty =
    word === 'required-checks' && (parameters?.required_status_checks ?? []).length === 0;
  return word === undefined || isEmpty ? [] : [word];
}
