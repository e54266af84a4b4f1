import type { ProtectionRule } from '@waybill/config';
import { z } from 'zod';
import { readable, type Readable } from './unreadable.ts';
import type { GiteaClient } from './gitea-client.ts';
import { isPlainName, namesBranch } from './rule-pattern.ts';

const names = z
  .array(z.string())
  .max(1000)
  .nullish()
  .transform((list) => list ?? []);
const flag = z.boolean().nullish();

/** A branch protection (https://docs.gitea.com/api/#tag/repository/operation/repoListBranchProtection). */
const protectionSchema = z.object({
  // Before 1.19 a protection was for one branch.
  rule_name: z.string().nullish(),
  branch_name: z.string().nullish(),
  priority: z.number().nullish(),
  created_at: z.string().nullish(),
  enable_push: z.boolean(),
  enable_push_whitelist: flag,
  push_whitelist_usernames: names,
  push_whitelist_teams: names,
  push_whitelist_deploy_keys: flag,
  // Since Gitea 1.23; a server that does not know it lets nobody force.
  enable_force_push: flag,
  enable_status_check: flag,
  status_check_contexts: names,
  required_approvals: z.number().nullish(),
  dismiss_stale_approvals: flag,
  require_signed_commits: flag,
  unprotected_file_patterns: z.string().nullish(),
  // Gitea since 1.24, and Forgejo's word for it.
  block_admin_merge_override: flag,
  apply_to_admins: flag,
});
export type Protection = z.infer<typeof protectionSchema>;

/** More than any repository keeps. */
const maximumProtections = 1000;

/**
 * Reads every branch protection; the server shows them to who administers the repository.
 * @param client the repository
 * @returns them in the order in which the server asks them
 */
export async function readProtections(
  client: GiteaClient,
): Promise<Readable<readonly Protection[]>> {
  const schema = z
    .array(protectionSchema)
    .max(maximumProtections)
    .nullish()
    .transform((list) => list ?? []);
  const found = await readable((options) => client.get('branchProtections', {}, schema, options));
  if (found.kind === 'unreadable') return found;
  return { kind: 'read', value: [...found.value].sort(inOrder) };
}

/** The server's own order: by priority, names before patterns, the oldest first. */
function inOrder(a: Protection, b: Protection): number {
  const priority = (a.priority ?? 0) - (b.priority ?? 0);
  if (priority !== 0) return priority;
  const plain = Number(isPlainName(nameOf(b))) - Number(isPlainName(nameOf(a)));
  if (plain !== 0) return plain;
  return (a.created_at ?? '') < (b.created_at ?? '') ? -1 : 1;
}

/** @returns what the protection is called */
export function nameOf({ rule_name, branch_name }: Protection): string {
  return [rule_name, branch_name].find((name) => typeof name === 'string' && name !== '') ?? '';
}

/** The protection that will hold for a branch that is not there yet; or that this cannot be told. */
export type Matched =
  | { readonly kind: 'protection'; readonly protection: Protection }
  | { readonly kind: 'none' }
  /** A rule before it has a pattern whose meaning depends on the server's version. */
  | { readonly kind: 'unclear'; readonly rule: string };

/**
 * @param protections in the server's order
 * @param branch a branch's name
 * @returns the first that names it
 */
export function protectionFor(protections: readonly Protection[], branch: string): Matched {
  for (const protection of protections) {
    const rule = nameOf(protection);
    const names = namesBranch(rule, branch);
    if (names === undefined) return { kind: 'unclear', rule };
    if (names) return { kind: 'protection', protection };
  }
  return { kind: 'none' };
}

/**
 * Says in our words what a protection keeps. A branch with one cannot be deleted, whatever it says
 * (https://docs.gitea.com/usage/protected-branches).
 * @param protection what the server keeps
 * @returns the rules, sorted; what is only kept for some people or files is none
 */
export function rulesOf(protection: Protection): ProtectionRule[] {
  const rules: readonly (readonly [ProtectionRule, boolean])[] = [
    ['no-deletion', true],
    ['no-force-push', protection.enable_force_push !== true],
    ['pull-request', nobodyPushes(protection)],
    [
      'required-checks',
      protection.enable_status_check === true && protection.status_check_contexts.length > 0,
    ],
    ['signed-commits', protection.require_signed_commits === true],
  ];
  return rules
    .filter(([, holds]) => holds)
    .map(([rule]) => rule)
    .sort();
}

/** Whether a change comes by a pull request alone, for every account, key and file. */
function nobodyPushes(protection: Protection): boolean {
  if ((protection.unprotected_file_patterns ?? '').trim() !== '') return false;
  if (!protection.enable_push) return true;
  return (
    protection.enable_push_whitelist === true &&
    protection.push_whitelist_usernames.length === 0 &&
    protection.push_whitelist_teams.length === 0 &&
    protection.push_whitelist_deploy_keys !== true
  );
}

/**
 * @param protection what the server keeps
 * @returns why people can still push past a pull request; undefined where they cannot
 */
export function pushRemark(protection: Protection): string | undefined {
  if (nobodyPushes(protection)) return undefined;
  const patterns = (protection.unprotected_file_patterns ?? '').trim();
  if (patterns !== '')
    return `its protection ${nameOf(protection)} lets everybody push to the unprotected files ${patterns.slice(0, 200)}`;
  return protection.enable_push_whitelist === true
    ? `its protection ${nameOf(protection)} lets some accounts, teams or keys push without a pull request`
    : `its protection ${nameOf(protection)} lets everybody who may write push without a pull request`;
}

/**
 * @param protection what the server keeps
 * @returns whether administrators of the repository are asked like everybody else when they merge
 */
export function bindsAdministrators(protection: Protection): boolean {
  return protection.block_admin_merge_override === true || protection.apply_to_admins === true;
}
