import type { ProtectionRule } from '@waybill/config';

/** What protects one branch of a bare repository. */
export interface BranchProtection {
  readonly branch: string;
  /** Of pull-request, no-force-push and no-deletion: the rules that the hook can keep. */
  readonly rules: readonly ProtectionRule[];
  /** How many stored approvals the head of a pull request needs before the hook lets its merge through; 0 where absent. */
  readonly approvals?: number;
}

/** What protects a bare repository, as it was found there. */
export type InstalledProtection =
  { readonly branches: readonly BranchProtection[] } | { readonly missing: string };

/**
 * Protects a branch of a bare repository by a pre-receive hook that rejects real pushes, and `waybill/**`
 * against force pushes and deletion. Asking again replaces what was asked for the same branch.
 * @param bareRepositoryPath the folder of the bare repository
 * @param protection the branch and its rules
 * @param signal ends it
 * @throws FORGE_PROTECTION_INVALID, FORGE_HOOK_FOREIGN
 */
export async function installProtection(
  bareRepositoryPath: string,
  protection: BranchProtection,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  await Promise.reject(
    new TypeError(`not written yet: ${bareRepositoryPath} ${protection.branch}`),
  );
}
