import { describe, expect, it } from '@jest/globals';
import { parsePolicy, type ReleaseSigner } from '@waybill/config';
import { isWaybillError, Secret } from '@waybill/core';
import { githubClaims } from '../testing/signing-services.ts';
import { keylessSigner } from './keyless-signer.ts';
import { permittedSigner, requirePublication } from './public-good.ts';
import type { StatementSigner } from './statement-signer.ts';

const fulcio = 'https://fulcio.sigstore.dev';
const timestamp = { url: 'https://timestamp.example.com' };
const { signal } = new AbortController();

function tokenOf(claims: object): Secret {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return new Secret(`${part({ alg: 'none' })}.${part({ ...githubClaims, ...claims })}.`);
}

/** Reading a token asks nobody; a certificate would be asked for by the first signature. */
async function signerFor(
  claims: object,
  services: { fulcio: string; rekor?: string } = { fulcio },
): Promise<StatementSigner> {
  return await keylessSigner({
    token: () => Promise.resolve(tokenOf(claims)),
    fulcio: { url: services.fulcio },
    ...(services.rekor === undefined
      ? {}
      : { rekor: { url: services.rekor, whenDown: 'fail' as const } }),
    timestamp,
    signal,
  });
}

function policySigners(
  change: { allows?: string; repository?: string } = {},
): readonly ReleaseSigner[] {
  return parsePolicy(
    `version: 1
environments:
  - name: staging
    url: https://staging.example.com
    desired-state: [{ file: deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
signers:
  - name: release
    keyless:
      issuer: ${githubClaims.iss}
      repository-id: '${change.repository ?? githubClaims.repository_id}'
      owner-id: '42'
      workflows: ['https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/main']
      refs: [refs/heads/main]
      triggers: [push]
      trust: { root: trusted_root.json, private: ${change.allows ?? 'refused'} }
`,
    'waybill-policy.yaml',
  ).signers;
}

function codeOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    return isWaybillError(error) ? error.code : String(error);
  }
  return 'none';
}

describe('signing with the public-good instance', () => {
  it.each([
    ['a private repository', { repository_visibility: 'private' }],
    ['an internal one', { repository_visibility: 'internal' }],
    ['one of which nothing is known', { repository_visibility: undefined }],
  ])('is refused for %s', async (_, claims) => {
    const signer = await signerFor(claims);
    expect(codeOf(() => requirePublication(signer, policySigners()))).toBe(
      'SIGNING_PUBLIC_REFUSED',
    );
    expect(codeOf(() => requirePublication(signer, []))).toBe('SIGNING_PUBLIC_REFUSED');
    const allowed = policySigners({ allows: 'allowed' });
    expect(codeOf(() => requirePublication(signer, allowed))).toBe('none');
  });

  it("asks for the repository's own signer: what another one may says nothing of it", async () => {
    const signer = await signerFor({ repository_visibility: 'private' });
    const others = policySigners({ allows: 'allowed', repository: '9999' });
    expect(codeOf(() => requirePublication(signer, others))).toBe('SIGNING_PUBLIC_REFUSED');
  });

  it('is for a public repository to choose, and a private instance for anybody', async () => {
    const open = await signerFor({ repository_visibility: 'public' });
    expect(codeOf(() => requirePublication(open, []))).toBe('none');
    const closed = await signerFor({}, { fulcio: 'https://fulcio.example.com' });
    expect(closed.identity).not.toHaveProperty('publishes');
    expect(codeOf(() => requirePublication(closed, []))).toBe('none');
  });

  it('looks at the log too: it shows the certificate to everybody', async () => {
    const services = { fulcio: 'https://fulcio.example.com', rekor: 'https://rekor.sigstore.dev' };
    const signer = await signerFor({}, services);
    expect(codeOf(() => requirePublication(signer, []))).toBe('SIGNING_PUBLIC_REFUSED');
  });

  it('is refused before a certificate is asked for', async () => {
    let signed = 0;
    const bundle = (): Promise<Uint8Array> => {
      signed += 1;
      return Promise.resolve(new Uint8Array());
    };
    const { identity } = await signerFor({ repository_visibility: 'private' });
    const real = { identity, bundle, messageBundle: bundle };
    const refused = permittedSigner(real, policySigners());
    const expected = expect.objectContaining({ code: 'SIGNING_PUBLIC_REFUSED' });
    await expect(refused.bundle('text/plain', new Uint8Array())).rejects.toEqual(expected);
    await expect(refused.messageBundle(new Uint8Array())).rejects.toEqual(expected);
    expect(signed).toBe(0);
    const allowed = permittedSigner(real, policySigners({ allows: 'allowed' }));
    await allowed.bundle('text/plain', new Uint8Array());
    expect(signed).toBe(1);
  });
});
