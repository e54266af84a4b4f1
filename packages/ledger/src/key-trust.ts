import type { KeyHolder } from '@waybill/config';
import {
  preAuthenticationEncoding,
  publicKeyVerifier,
  verifyEnvelope,
  type Signer,
  type Verifier,
} from '@waybill/supply-chain';
import { ledgerError } from './error-codes.ts';
import type { LedgerSigner, LedgerTrust } from './ledger-interface.ts';

/** Someone whose signatures in the ledger count, as the policy lists them. */
export interface LedgerKeyHolder extends KeyHolder {
  /** The environments whose records they may sign; all of them, and releases, where absent. */
  readonly environments?: readonly string[] | undefined;
}

/** What the policy says of the ledger's signatures. */
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
      return nameOf(
        holders.filter((holder) => holder.keyId === keyId),
        environment,
      );
    },
  };
}

/** A key may be listed more than once, for other environments: one entry that allows it is enough. */
function nameOf(holders: readonly Holder[], environment: string | undefined): string {
  const allowed = holders.find(
    ({ environments }) =>
      environments === undefined ||
      environments.length === 0 ||
      (environment !== undefined && environments.includes(environment)),
  );
  if (allowed !== undefined) return allowed.name;
  const names = [...new Set(holders.map(({ name }) => name))];
  const theirs = [...new Set(holders.flatMap(({ environments }) => environments ?? []))];
  throw ledgerError('LEDGER_SIGNER_REFUSED', {
    message: `Expected the signature of somebody who may sign for ${environment ?? 'releases'}; that of ${names.join(', ')} counts for ${theirs.join(', ')} alone.`,
    remedy:
      'Sign with a key that the policy lists for it, or list the environment at this signer (`ledger.signers`).',
    facts: { signers: names, environments: theirs, environment: environment ?? null },
  });
}

/**
 * @param signer a key
 * @returns who signs the ledger's records with it
 */
export function keyLedgerSigner(signer: Signer): LedgerSigner {
  return {
    keyId: signer.keyId,
    sign: (payloadType, payload) => signer.sign(preAuthenticationEncoding(payloadType, payload)),
  };
}
