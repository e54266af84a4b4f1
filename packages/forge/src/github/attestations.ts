import { performEffect, type Digest, type EffectContext } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { Changed } from '../forge.ts';
import type { GithubClient } from './github-client.ts';

/** What GitHub takes and gives back: a bundle around a DSSE envelope; each signature tells it from every other. */
const bundleSchema = z.looseObject({
  mediaType: z.string(),
  verificationMaterial: z.looseObject({}),
  dsseEnvelope: z.looseObject({
    signatures: z.array(z.looseObject({ sig: z.string().min(1) })).min(1),
  }),
});
type Bundle = z.infer<typeof bundleSchema>;

/** A bundle that is not told inline is one of which nothing is known. */
const storedSchema = z.object({
  attestations: z.array(z.object({ bundle: bundleSchema.nullish().catch(undefined) })).max(100),
});

/**
 * Keeps a bundle in the repository's store of attestations, unless one with the same signatures is there
 * (https://docs.github.com/en/rest/repos/attestations#create-an-attestation). GitHub judges it itself, and takes what its
 * own or the public-good instance of sigstore has signed.
 * @param client the repository
 * @param effect signal and fence
 * @param subject the digest that it speaks of
 * @param bytes the bundle
 * @returns whether it was written
 * @throws FORGE_DOCUMENT_INVALID where it is no such bundle, and what the client throws
 */
export async function storeAttestation(
  client: GithubClient,
  effect: EffectContext,
  subject: Digest,
  bytes: Uint8Array,
): Promise<Changed<undefined>> {
  const bundle = bundleIn(bytes, subject);
  const isThere = async (asked: GithubClient): Promise<boolean> => {
    const parameters = { subject_digest: subject, per_page: 100 };
    const found = await asked.find('attestations', parameters, storedSchema);
    return (found?.attestations ?? []).some(({ bundle: known }) => isSame(known, bundle));
  };
  if (await isThere(client)) return { value: undefined, changed: false };
  await performEffect('forge.attestation', effect, async (signal) => {
    const asked = client.within(signal);
    await asked.writeOnce('createAttestation', { bundle }, z.object({ id: z.number() }), {
      look: async () => ((await isThere(asked)) ? { id: 0 } : undefined),
    });
  });
  return { value: undefined, changed: true };
}

function isSame(known: Bundle | null | undefined, wanted: Bundle): boolean {
  const signatures = (bundle: Bundle): string =>
    bundle.dsseEnvelope.signatures.map(({ sig }) => sig).join();
  return known !== null && known !== undefined && signatures(known) === signatures(wanted);
}

function bundleIn(bytes: Uint8Array, subject: Digest): Bundle {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    value = undefined;
  }
  const parsed = bundleSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw forgeError('FORGE_DOCUMENT_INVALID', {
    message: `Expected a sigstore bundle around a DSSE envelope for ${subject}; found another form.`,
    remedy: 'Give the bundle as signing made it.',
    facts: { subject },
  });
}
