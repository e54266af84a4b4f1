import { originOf, rememberOrigin } from './origin.ts';
import type { Policy } from './policy-schema.ts';
import type { KeylessHolder, LedgerSigner, ReleaseSigner } from './trust-schema.ts';

/**
 * Reads the trusted roots that a policy names, from where the policy's ops repository is read.
 * @param policy a policy as it is written
 * @param read gives a file of the ops repository, at the commit of the policy; undefined where there is none
 * @returns the policy with what the files hold; one that is missing stays without, and nothing that it would make
 *   believed is
 * @throws what `read` throws
 */
export async function withTrustedRoots(
  policy: Policy,
  read: (file: string) => Promise<Uint8Array | undefined>,
): Promise<Policy> {
  const everyone = [...policy.signers, ...policy.ledger.signers];
  const files = new Set(everyone.filter(isKeyless).map(({ keyless }) => rootFile(keyless)));
  if (files.size === 0) return policy;
  const texts = new Map(
    await Promise.all([...files].map(async (file) => [file, await read(file)] as const)),
  );
  const complete = {
    ...policy,
    signers: policy.signers.map((signer): ReleaseSigner => withRoot(signer, texts)),
    ledger: {
      ...policy.ledger,
      signers: policy.ledger.signers.map((signer): LedgerSigner => withRoot(signer, texts)),
    },
  };
  const origin = originOf(policy);
  if (origin !== undefined) rememberOrigin(complete, origin);
  return complete;
}

function withRoot<S extends LedgerSigner>(
  signer: S,
  texts: ReadonlyMap<string, Uint8Array | undefined>,
): S | (S & KeylessHolder) {
  if (!isKeyless(signer)) return signer;
  const { trust } = signer.keyless;
  const bytes = texts.get(trust.root.file);
  const text = bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
  const root = { ...trust.root, text };
  return { ...signer, keyless: { ...signer.keyless, trust: { ...trust, root } } };
}

function isKeyless<S extends LedgerSigner>(signer: S): signer is S & KeylessHolder {
  return 'keyless' in signer;
}

function rootFile({ trust }: KeylessHolder['keyless']): string {
  return trust.root.file;
}
