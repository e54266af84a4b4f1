import type { KeylessHolder, LedgerSigner as PolicySigner } from '@waybill/config';
import { keyTrust } from './key-trust.ts';
import type { LedgerTrust } from './ledger-interface.ts';

/** What the policy says of the ledger's signatures. */
export interface RecordSignaturePolicy {
  readonly signatures: LedgerTrust['signatures'];
  readonly signers: readonly PolicySigner[];
}

/**
 * @param policy the policy of now: whose signatures count, and whether one is needed
 * @returns the trust that verifies by its keys, and by its workflows where it lists any: what judges certificates is
 *   loaded only then
 * @throws KEY_INVALID
 */
export async function recordTrust({
  signatures,
  signers,
}: RecordSignaturePolicy): Promise<LedgerTrust> {
  const keys = keyTrust({ signatures, signers: signers.filter((signer) => 'key' in signer) });
  const workflows = signers.filter(isWorkflow);
  if (workflows.length === 0) return keys;
  const { certificateJudge } = await import('./certificate-judge.ts');
  const judge = certificateJudge(workflows);
  return {
    signatures,
    verify: (statement, signature) =>
      signature.verificationMaterial === undefined
        ? keys.verify(statement, signature)
        : judge(statement, signature),
  };
}

function isWorkflow(signer: PolicySigner): signer is PolicySigner & KeylessHolder {
  return 'keyless' in signer;
}
