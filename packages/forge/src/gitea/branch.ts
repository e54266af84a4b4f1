import { commitShaSchema } from '@waybill/core';
import { z } from 'zod';
import type { BranchFacts, BypassFacts, NameRules } from '../forge.ts';
import type { GiteaClient } from './gitea-client.ts';
import {
  bindsAdministrators,
  nameOf,
  protectionFor,
  pushRemark,
  readProtections,
  rulesOf,
  type Matched,
  type Protection,
} from './protection.ts';

/** https://docs.gitea.com/api/#tag/repository/operation/repoGetBranch; the commit's id is `id`, not `sha`. */
const branchSchema = z.object({
  name: z.string().min(1).max(255),
  commit: z.object({ id: commitShaSchema }),
  protected: z.boolean(),
  // Only for who administers the repository.
  effective_branch_protection_name: z.string().nullish(),
});
type Branch = z.infer<typeof branchSchema>;

/** What is kept for a branch; undefined where it could not be read, with the reason. */
interface Kept {
  readonly protection?: Protection;
  readonly remark?: string;
}

/**
 * What the server says of a branch: its head, whether it is protected, and what its protection keeps.
 * @param client the repository
 * @param name the branch
 * @returns undefined where there is no such branch
 */
export async function branchFacts(
  client: GiteaClient,
  name: string,
): Promise<BranchFacts | undefined> {
  const branch = await client.find('branch', { path: { branch: name } }, branchSchema);
  if (branch === undefined) return undefined;
  const kept = branch.protected ? await keptFor(client, branch) : { remark: noRule };
  const { protection } = kept;
  const remark = kept.remark ?? (protection === undefined ? undefined : pushRemark(protection));
  return {
    name: branch.name,
    head: branch.commit.id,
    protected: branch.protected,
    rules: protection === undefined ? [] : rulesOf(protection),
    ...(remark === undefined ? {} : { remark }),
  };
}

const noRule = 'no branch protection of the repository names this branch';
const forAdministrators =
  'branch protections are only shown to who administers the repository: give a token (the scope read:repository is enough) of such an account';

/** The protection that the server itself says holds for the branch. */
async function keptFor(client: GiteaClient, branch: Branch): Promise<Kept> {
  const found = await readProtections(client);
  if (found.kind === 'unreadable') return { remark: forAdministrators };
  const effective = branch.effective_branch_protection_name ?? '';
  const named =
    effective === '' ? protectionFor(found.value, branch.name) : byName(found.value, effective);
  return keptOf(named);
}

function byName(protections: readonly Protection[], name: string): Matched {
  const protection = protections.find((known) => nameOf(known) === name);
  return protection === undefined ? { kind: 'none' } : { kind: 'protection', protection };
}

function keptOf(matched: Matched): Kept {
  if (matched.kind === 'protection') return { protection: matched.protection };
  if (matched.kind === 'none') return { remark: noRule };
  return {
    remark: `what the pattern ${matched.rule} of a branch protection means depends on the server's version: use only * and ? in its name`,
  };
}

/**
 * Tells what is kept for every branch of a name; the branch need not be there.
 * @param client the repository
 * @param branch the name
 */
export async function nameRules(client: GiteaClient, branch: string): Promise<NameRules> {
  const there = await client.find('branch', { path: { branch } }, branchSchema);
  const kept = await keptForName(client, branch, there);
  const { protection, remark } = kept;
  if (protection === undefined)
    return { rules: [], bypassable: [], ...(remark === undefined ? {} : { remark }) };
  const rules = rulesOf(protection);
  // Who reads protections administers the repository: unless they bind him, he merges without the checks.
  const isBypassable = rules.includes('required-checks') && !bindsAdministrators(protection);
  const pushable = pushRemark(protection);
  return {
    rules,
    bypassable: isBypassable ? ['required-checks'] : [],
    ...(pushable === undefined ? {} : { remark: pushable }),
  };
}

async function keptForName(
  client: GiteaClient,
  name: string,
  there: Branch | undefined,
): Promise<Kept> {
  if (there !== undefined) return there.protected ? keptFor(client, there) : { remark: noRule };
  const found = await readProtections(client);
  if (found.kind === 'unreadable') return { remark: forAdministrators };
  return keptOf(protectionFor(found.value, name));
}

/**
 * Says whether a push can have walked around the branch's rules. The server keeps no word of a single push; it can
 * only be told whether anybody may.
 * @param client the repository
 * @param branch the branch
 */
export async function bypassFacts(client: GiteaClient, branch: string): Promise<BypassFacts> {
  const there = await client.find('branch', { path: { branch } }, branchSchema);
  const kept = await keptForName(client, branch, there);
  if (kept.protection === undefined) {
    return {
      kind: 'unreadable',
      reason: `Gitea keeps no word of single pushes, and ${kept.remark ?? noRule}`,
      remedy: mayWalkAround,
    };
  }
  const pushable = pushRemark(kept.protection);
  if (pushable !== undefined)
    return {
      kind: 'unreadable',
      reason: `Gitea keeps no word of single pushes, and ${pushable}`,
      remedy: mayWalkAround,
    };
  if (!bindsAdministrators(kept.protection)) {
    return {
      kind: 'unreadable',
      reason: `Gitea keeps no word of single merges, and the protection ${nameOf(kept.protection)} lets administrators merge without approvals and checks`,
      remedy:
        'Switch on "Administrators must follow branch protection rules" in the protection (`block_admin_merge_override`; `apply_to_admins` in Forgejo), or let the policy say `bypass: refused-if-seen`.',
    };
  }
  return {
    kind: 'not-supported',
    reason: `the protection ${nameOf(kept.protection)} lets nobody push, and binds administrators too`,
  };
}

const mayWalkAround =
  'Protect the branch so that nobody may push to it (`enable_push: false`, no unprotected files), or let the policy say `bypass: refused-if-seen`.';
