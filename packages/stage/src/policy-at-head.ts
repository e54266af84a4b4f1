import { parsePolicy, policyFile, policyOf, type Policy } from '@waybill/config';
import { policyUnreachable } from '@waybill/gate';
import type { PolicyHome } from './connections.ts';

/**
 * Reads the policy from the ops repository, or else from the protected branch's head (design, "Whose policy?"). Whether
 * it may be followed is for the gates to say.
 * @param home the ops repository and its head
 * @returns the policy as it is written; undefined where there is none yet
 * @throws CONFIG_INVALID, POLICY_UNREACHABLE, and what reading throws
 */
export async function policyAtHead({
  names,
  opsGit,
  opsHead,
}: Omit<PolicyHome, 'policy'>): Promise<Policy | undefined> {
  const [{ config, unreachable }, repository, head] = await Promise.all([
    names(),
    opsGit(),
    opsHead(),
  ]);
  const bytes =
    head === undefined ? undefined : await repository.readFile(head, policyFile, { lazy: true });
  if (bytes !== undefined) return parsePolicy(bytes.toString('utf8'), policyFile);
  if (config === undefined) throw policyUnreachable(unreachable);
  return policyOf(config);
}
