import { digestOf, parseWith } from '@waybill/core';
import { bundleMediaType, type StatementSigner } from '@waybill/supply-chain';
import { z } from 'zod';
import type { LedgerSigner, SignedStatement } from './ledger-interface.ts';
import type { RecordSignature } from './record.ts';

const base64 = z.string().min(1);
const bundleSchema = z.object({
  verificationMaterial: z.looseObject({ certificate: z.object({ rawBytes: base64 }) }),
  dsseEnvelope: z.object({ signatures: z.tuple([z.object({ sig: base64 })]) }),
});

/**
 * Who signs records as the run itself (design, section 4, Why it can be believed): with a certificate that lives for
 * minutes, and with what says when it signed.
 * @param identity who gives the certificate, for people
 * @param connect gives the run's signer; asked when the first record is signed, so that a run that writes nothing asks
 *   nobody for anything
 */
export function certificateLedgerSigner(
  identity: string,
  connect: () => Promise<Pick<StatementSigner, 'bundle'>>,
): LedgerSigner {
  let connected: Promise<Pick<StatementSigner, 'bundle'>> | undefined;
  return {
    identity,
    sign: async (payloadType, payload) => {
      connected ??= connect();
      const signer = await connected;
      return signatureOfBundle(await signer.bundle(payloadType, payload));
    },
  };
}

/** What a record keeps of a bundle that this run made. */
function signatureOfBundle(bytes: Uint8Array): RecordSignature {
  const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const { verificationMaterial, dsseEnvelope } = parseWith(
    bundleSchema,
    value,
    'the signature of a record',
    'This is a fault of the signer: it makes bundles with a certificate.',
  );
  const [{ sig }] = dsseEnvelope.signatures;
  const keyid = digestOf(Buffer.from(verificationMaterial.certificate.rawBytes, 'base64'));
  return { keyid, sig, verificationMaterial };
}

/**
 * @param statement what was signed
 * @param signature how
 * @returns the whole bundle, as any verifier of sigstore reads it
 */
export function bundleOf(
  { payloadType, payload }: Pick<SignedStatement, 'payloadType' | 'payload'>,
  { sig, verificationMaterial }: RecordSignature,
): Uint8Array {
  const bundle = {
    mediaType: bundleMediaType,
    verificationMaterial,
    dsseEnvelope: {
      payloadType,
      payload: Buffer.from(payload).toString('base64'),
      signatures: [{ sig }],
    },
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
}
