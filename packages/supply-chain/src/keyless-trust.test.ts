import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parsePolicy, withTrustedRoots, type Policy } from '@waybill/config';
import { commitShaSchema, isWaybillError } from '@waybill/core';
import type { AttestedImage } from './attached-statement.ts';
import { generateKeyPair, keySigner } from './keys.ts';
import { signImage } from './sign-image.ts';
import { keylessSigner } from './signing/keyless-signer.ts';
import { keyStatementSigner } from './signing/statement-signer.ts';
import { imageFixture, type ImageFixture } from './testing/image-fixture.ts';
import {
  githubClaims,
  startSigningServices,
  type SigningServices,
} from './testing/signing-services.ts';
import { verifyImage, type VerifiedSignature } from './verify-image.ts';

const claims = {
  source: 'https://github.com/acme/shop',
  commit: commitShaSchema.parse(githubClaims.sha),
  application: 'shop',
};
const workflow = `https://github.com/${githubClaims.job_workflow_ref}`;

let services: SigningServices;
let fixture: ImageFixture;
let image: AttestedImage;
beforeAll(async () => {
  services = await startSigningServices();
});
afterAll(() => services.close());
beforeEach(async () => {
  fixture = await imageFixture();
  image = await fixture.push('app', 'one');
});
afterEach(() => fixture.close());

type Changes = Readonly<Record<string, string>>;

/** A policy that believes the release workflow, with these fields otherwise; `trust` as it is written. */
async function policy(changes: Changes = {}, trust = '{ root: trust/root.json }'): Promise<Policy> {
  const fields = {
    issuer: githubClaims.iss,
    'repository-id': `'${githubClaims.repository_id}'`,
    'owner-id': `'${githubClaims.repository_owner_id}'`,
    workflows: `['${workflow}']`,
    'signer-digests': `['${githubClaims.job_workflow_sha}']`,
    refs: '[refs/heads/main]',
    triggers: '[push]',
    runner: 'github-hosted',
    trust: trust.replace('}', ', log: optional }'),
    ...changes,
  };
  const keyless = Object.entries(fields).map(([name, value]) => `      ${name}: ${value}\n`);
  const text = `version: 1
environments:
  - name: staging
    url: http://127.0.0.1:1
    desired-state: [{ file: a.env, format: dotenv, images: { app: APP_IMAGE } }]
signers:
  - name: release
    keyless:
${keyless.join('')}`;
  return await withTrustedRoots(parsePolicy(text, 'waybill-policy.yaml'), (file) =>
    Promise.resolve(file === 'trust/root.json' ? services.trustedRoot : undefined),
  );
}

async function signWith(token: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const signer = await keylessSigner({
    token: () => Promise.resolve(services.token(token)),
    fulcio: { url: services.fulcio },
    timestamp: { url: services.timestamp },
    signal: new AbortController().signal,
    firstDelayMilliseconds: 1,
  });
  await signImage(fixture.client, image, signer, claims);
}

async function verify(given: Policy, expected: Partial<typeof claims> = {}): Promise<string> {
  try {
    const found: VerifiedSignature = await verifyImage(fixture.client, image, {
      ...claims,
      ...expected,
      signers: given.signers,
    });
    return `accepted: ${found.signer}`;
  } catch (error) {
    if (isWaybillError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe('a workflow that the policy believes', () => {
  it('signs an image, and its certificate is what is believed', async () => {
    await signWith();
    expect(await verify(await policy())).toBe('accepted: release');
  });

  it('counts on the tags that the policy allows', async () => {
    const ref = 'acme/shop/.github/workflows/release.yml@refs/tags/v1.2.3';
    await signWith({
      ...{ ref: 'refs/tags/v1.2.3', workflow_ref: ref, job_workflow_ref: ref },
      san: `https://github.com/${ref}`,
    });
    const tags = (pattern: string): Changes => ({
      refs: `[refs/heads/main, 'refs/tags/${pattern}']`,
      workflows: `['${workflow.replace('refs/heads/main', `refs/tags/${pattern}`)}']`,
    });
    expect(await verify(await policy(tags('v*')))).toBe('accepted: release');
    expect(await verify(await policy(tags('w*')))).toMatch(/^SIGNATURE_WRONG_IDENTITY/);
  });

  it('of another repository gets the same subject, and is refused', async () => {
    await signWith({
      ...{ repository: 'evil/shop', repository_id: '666' },
      ...{ repository_owner: 'evil', repository_owner_id: '667' },
    });
    expect(await verify(await policy())).toMatch(
      /^SIGNATURE_WRONG_IDENTITY.*source repository id 4711, found "666".*owner id 42, found "667"/,
    );
  });

  it.each([
    ['issuer', { issuer: 'https://another.example' }, 'issuer'],
    ['workflow', { workflows: `['${workflow}x']` }, 'workflow'],
    ['signer digest', { 'signer-digests': `['${'a'.repeat(40)}']` }, 'signer digest'],
    ['repository id', { 'repository-id': "'1'" }, 'source repository id'],
    ['owner id', { 'owner-id': "'1'" }, 'source owner id'],
    ['ref', { refs: '[refs/heads/release]' }, 'source ref'],
    ['trigger', { triggers: '[workflow_dispatch]' }, 'trigger'],
    ['runner', { runner: 'self-hosted' }, 'runner'],
  ])('with another %s is refused', async (_name, changes, said) => {
    await signWith();
    const verdict = await verify(await policy(changes));
    expect(verdict).toMatch(/^SIGNATURE_WRONG_IDENTITY/);
    expect(verdict).toContain(`release: expected ${said} `);
  });

  it('cannot sign for another commit, or for another repository, whatever its statement claims', async () => {
    await signWith({ sha: 'f'.repeat(40) });
    expect(await verify(await policy())).toMatch(
      /^SIGNATURE_WRONG_SOURCE.*certificate of the commit/,
    );
    await signWith({ repository: 'acme/other' });
    const other = await verify(await policy());
    expect(other).toMatch(/^SIGNATURE_WRONG_SOURCE/);
  });

  it('needs the evidence that the policy asks for', async () => {
    await signWith();
    const trust = '{ root: trust/root.json, log: required }';
    expect(await verify(await policy({ trust }))).toMatch(/^BUNDLE_LOG_MISSING/);
  });

  it('is not believed where its trusted root is not in the ops repository', async () => {
    await signWith();
    expect(await verify(await policy({}, '{ root: trust/gone.json }'))).toMatch(
      /^TRUSTED_ROOT_INVALID.*trust\/gone\.json/,
    );
  });

  it('does not make a key believed, nor a key it', async () => {
    const pair = generateKeyPair();
    await signImage(fixture.client, image, keyStatementSigner(keySigner(pair.privateKey)), claims);
    expect(await verify(await policy())).toMatch(/^SIGNATURE_WRONG_KEY/);
    await signWith();
    const keys = {
      ...(await policy()),
      signers: [{ name: 'k', key: generateKeyPair().publicKey }],
    };
    expect(await verify(keys)).toMatch(/^SIGNATURE_WRONG_KEY/);
    expect(await verify(await policy())).toBe('accepted: release');
  });
});
