import { parsePolicy, policyFile, policyOf, withTrustedRoots, type Policy } from '@waybill/config';
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
}: Pick<PolicyHome, 'names' | 'opsGit' | 'opsHead'>): Promise<Policy | undefined> {
  const [{ config, unreachable }, repository, head] = await Promise.all([
    names(),
    opsGit(),
    opsHead(),
  ]);
  const read = (file: string): Promise<Buffer | undefined> =>
    head === undefined
      ? Promise.resolve(undefined)
      : repository.readFile(head, file, { lazy: true });
  const bytes = await read(policyFile);
  if (bytes !== undefined) {
    return withTrustedRoots(parsePolicy(bytes.toString('utf8'), policyFile), read);
  }
  if (config === undefined) throw policyUnreachable(unreachable);
  const policy = policyOf(config);
  return policy === undefined ? undefined : withTrustedRoots(policy, read);
}
