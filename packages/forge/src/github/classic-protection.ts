import type { ProtectionRule } from '@waybill/config';
import { z } from 'zod';
import type { GithubClient } from './github-client.ts';
import { readable } from './unreadable.ts';

const switchSchema = z.object({ enabled: z.boolean() });
const protectionSchema = z.object({
  required_pull_request_reviews: z.object({}).nullish(),
  required_status_checks: z
    .object({
      contexts: z.array(z.string()).optional(),
      checks: z.array(z.unknown()).optional(),
    })
    .nullish(),
  allow_force_pushes: switchSchema.optional(),
  allow_deletions: switchSchema.optional(),
  required_linear_history: switchSchema.optional(),
  required_signatures: switchSchema.optional(),
});

/** What could be seen of a classic protection. */
export interface ClassicProtection {
  readonly rules: readonly ProtectionRule[];
  readonly remark?: string;
}

/**
 * Reads the details of classic branch protection, which need administration rights
 * (https://docs.github.com/en/rest/branches/branch-protection#get-branch-protection); GITHUB_TOKEN never has
 * them.
 * @param client the repository
 * @param branch a branch that GitHub calls protected
 * @returns the rules; none where there is no classic protection, none and a remark where it cannot be read
 */
export async function readClassicProtection(
  client: GithubClient,
  branch: string,
): Promise<ClassicProtection> {
  const found = await readable((options) =>
    client.get('classicProtection', { branch }, protectionSchema, options),
  );
  if (found.kind === 'read') return { rules: rulesOf(found.value) };
  const { status, words } = found.fault;
  const isNone = status === 404 && /branch not protected/i.test(words);
  return isNone ? { rules: [] } : { rules: [], remark: unreadableRemark };
}

const unreadableRemark =
  'the rules of a classic branch protection are only shown to administrators: make them a ruleset, or give the token of a GitHub App with Administration (read)';

function rulesOf(found: z.infer<typeof protectionSchema>): ProtectionRule[] {
  const { required_status_checks: checks } = found;
  const rules: readonly (readonly [ProtectionRule, boolean])[] = [
    ['pull-request', (found.required_pull_request_reviews ?? undefined) !== undefined],
    ['no-force-push', found.allow_force_pushes?.enabled === false],
    ['no-deletion', found.allow_deletions?.enabled === false],
    ['required-checks', (checks?.contexts ?? []).length + (checks?.checks ?? []).length > 0],
    ['linear-history', found.required_linear_history?.enabled === true],
    ['signed-commits', found.required_signatures?.enabled === true],
  ];
  return rules.filter(([, isEnabled]) => isEnabled).map(([rule]) => rule);
}
