import type { LedgerSigner } from '@waybill/ledger';
import { keyLedgerSigner } from '@waybill/ledger/key-trust';
import type { Connections } from './connections.ts';

/**
 * @param connections the systems of the deployment
 * @returns who signs what this step writes into the ledger; undefined where nobody was named: whether that is enough,
 *   the policy says. As the run itself it signs only where the policy lets it publish what a certificate tells
 *   (SIGNING_PUBLIC_REFUSED)
 */
export async function recordSigner(connections: Connections): Promise<LedgerSigner | undefined> {
  const { ledgerSigner } = connections.settings;
  if (ledgerSigner === undefined) return undefined;
  if (!('keyless' in ledgerSigner)) return keyLedgerSigner(ledgerSigner);
  const { authority, connect } = ledgerSigner.keyless;
  const [{ certificateLedgerSigner }, { permittedSigner }] = await Promise.all([
    import('@waybill/ledger/certificate-signature'),
    import('@waybill/supply-chain'),
  ]);
  return certificateLedgerSigner(authority, async () => {
    const policy = await connections.home.policy();
    return permittedSigner(await connect(), policy?.ledger.signers ?? []);
  });
}
