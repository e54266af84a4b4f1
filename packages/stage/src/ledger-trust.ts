import type { LedgerTrust } from '@waybill/ledger';
import { recordTrust } from '@waybill/ledger/record-trust';
import type { Connections } from './connections.ts';

/**
 * Reads from the policy of now whose records are believed: from the ops repository, or else from the protected
 * branch's head (design, "Whose policy?"). It is the list alone that is read here: whether the policy may be followed
 * is for the gates to say.
 * @param connections the systems of the deployment
 * @returns the trust; undefined, and said so, where there is no policy yet or it lists nobody: then nothing is verified
 * @throws POLICY_UNREACHABLE, CONFIG_INVALID, KEY_INVALID, and what reading throws
 */
export async function ledgerTrust(connections: Connections): Promise<LedgerTrust | undefined> {
  const { progress } = connections.settings;
  if ((await connections.place()) === 'open') {
    progress.detail('Runs of any branch write this ledger: its signatures are not asked for.');
    return undefined;
  }
  const policy = await connections.home.policy();
  if (policy === undefined) {
    progress.detail('There is no policy yet, so nobody is known whose signature would count.');
    return undefined;
  }
  const { signatures, signers } = policy.ledger;
  if (signatures === 'optional' && signers.length === 0) {
    progress.detail('The policy lists no signers of the ledger: its signatures are not verified.');
    return undefined;
  }
  return await recordTrust({ signatures, signers });
}
