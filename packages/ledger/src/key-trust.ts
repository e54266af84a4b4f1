import type { KeyHolder } from '@waybill/config';
import {
  preAuthenticationEncoding,
  publicKeyVerifier,
  verifyEnvelope,
  type Signer,
  type Verifier,
} from '@waybill/supply-chain';
import type { LedgerSigner, LedgerTrust } from './ledger-interface.ts';
import { entryFor } from './signer-entry.ts';

/** Someone whose signatures in the ledger count, as the policy lists them. */
export interface LedgerKeyHolder extends KeyHolder {
  /** The environments whose records they may sign; all of them, and releases, where absent. */
  readonly environments?: readonly string[] | undefined;
}

/** What the policy says of the ledger's signatures, where all its signers have keys. */
export interface LedgerSignaturePolicy {
  readonly signatures: LedgerTrust['signatures'];
  readonly signers: readonly LedgerKeyHolder[];
}

interface Holder extends Verifier {
  readonly name: string;
  readonly environments: readonly string[] | undefined;
}

/**
 * @param policy whose keys count, and whether a signature is needed
 * @returns the trust that verifies by these keys
 * @throws KEY_INVALID
 */
export function keyTrust({ signatures, signers }: LedgerSignaturePolicy): LedgerTrust {
  const holders: readonly Holder[] = signers.map(({ name, key, environments }) => ({
    ...publicKeyVerifier(key),
    name,
    environments,
  }));
  return {
    signatures,
    verify: ({ payloadType, payload, environment }, { keyid, sig }) => {
      const text = Buffer.from(payload).toString('base64');
      const envelope = { payloadType, payload: text, signatures: [{ sig, keyid }] };
      const { keyId } = verifyEnvelope(envelope, payloadType, holders).verifier;
      const theirs = holders.filter((holder) => holder.keyId === keyId);
      return entryFor(theirs, environment).name;
    },
  };
}

/**
 * @param signer a key
 * @returns who signs the ledger's records with it
 */
export function keyLedgerSigner(signer: Signer): LedgerSigner {
  return {
    identity: signer.keyId,
    sign: async (payloadType, payload) => {
      const bytes = await signer.sign(preAuthenticationEncoding(payloadType, payload));
      return { keyid: signer.keyId, sig: Buffer.from(bytes).toString('base64') };
    },
  };
}
