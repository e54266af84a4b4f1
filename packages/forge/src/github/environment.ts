import { z } from 'zod';
import type { AdmittedRefs, EnvironmentFacts } from '../forge.ts';
import type { GithubClient } from './github-client.ts';

const reviewerSchema = z.union([
  z.object({ type: z.literal('User'), reviewer: z.object({ login: z.string() }) }),
  z.object({ type: z.literal('Team'), reviewer: z.object({ slug: z.string() }) }),
]);

const ruleSchema = z.union([
  z.object({
    type: z.literal('required_reviewers'),
    prevent_self_review: z.boolean().default(false),
    reviewers: z.array(reviewerSchema).max(100).default([]),
  }),
  // Wait timers, branch policies and rules of Apps: none of them names a person.
  z.object({ type: z.string().refine((type) => type !== 'required_reviewers') }),
]);

const environmentSchema = z.object({
  name: z.string(),
  protection_rules: z.array(ruleSchema).max(100).default([]),
  deployment_branch_policy: z
    .object({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() })
    .nullish(),
  // Absent on older servers, where administrators may.
  can_admins_bypass: z.boolean().default(true),
});
type Environment = z.infer<typeof environmentSchema>;

const patternSchema = z.object({
  name: z.string().min(1).max(255),
  type: z.enum(['branch', 'tag']).default('branch'),
});

/**
 * Reads how an environment restricts what may run in it
 * (https://docs.github.com/en/rest/deployments/environments#get-an-environment).
 * @param client the repository
 * @param name the environment
 * @returns its facts; `missing` where there is none of this name
 */
export async function environmentFacts(
  client: GithubClient,
  name: string,
): Promise<EnvironmentFacts> {
  const parameters = { environment_name: name };
  const found = await client.find('environment', parameters, environmentSchema);
  if (found === undefined) return { kind: 'missing' };
  const reviews = found.protection_rules.flatMap((rule) => ('reviewers' in rule ? [rule] : []));
  const reviewers = reviews.flatMap((rule) => rule.reviewers).map(reviewerName);
  return {
    kind: 'present',
    admits: await admittedRefs(client, name, found),
    reviewers: [...new Set(reviewers)].sort(),
    preventsSelfReview: reviews.some((rule) => rule.prevent_self_review),
    adminsMayBypass: found.can_admins_bypass,
  };
}

function reviewerName(entry: z.infer<typeof reviewerSchema>): string {
  return entry.type === 'Team' ? `team:${entry.reviewer.slug}` : entry.reviewer.login;
}

/** https://docs.github.com/en/rest/deployments/branch-policies#list-deployment-branch-policies */
async function admittedRefs(
  client: GithubClient,
  name: string,
  { deployment_branch_policy: policy }: Environment,
): Promise<AdmittedRefs> {
  if (policy?.protected_branches === true) return { kind: 'protected' };
  if (policy?.custom_branch_policies !== true) return { kind: 'all' };
  const parameters = { environment_name: name };
  const key = 'branch_policies';
  const patterns = await client.list('environmentBranches', parameters, patternSchema, { key });
  const named = (wanted: 'branch' | 'tag'): string[] =>
    patterns.filter(({ type }) => type === wanted).map((pattern) => pattern.name);
  return { kind: 'named', branches: named('branch').sort(), tags: named('tag').sort() };
}
