import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { isWaybillError } from '@waybill/core';
import { keyHoldersOf, parsePolicy, withTrustedRoots, type Policy } from './index.ts';

const written = {
  issuer: 'https://token.actions.githubusercontent.com',
  'repository-id': "'4711'",
  'owner-id': "'42'",
  workflows: '["https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/main"]',
  refs: '[refs/heads/main]',
  triggers: '[push, workflow_dispatch]',
  trust: '{ root: sigstore/trusted_root.json }',
};

function policyWith(changes: Readonly<Record<string, string | undefined>> = {}, more = ''): Policy {
  const all: Readonly<Record<string, string | undefined>> = { ...written, ...changes };
  const fields = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`      ${name}: ${value}\n`],
  );
  const text = `version: 1
environments:
  - name: staging
    url: http://127.0.0.1:1
    desired-state: [{ file: a.env, format: dotenv, images: { app: APP_IMAGE } }]
signers:
  - name: release
    keyless:
${fields.join('')}${more}`;
  return parsePolicy(text, 'waybill-policy.yaml');
}

function refusalOf(changes: Readonly<Record<string, string | undefined>>, more?: string): string {
  try {
    policyWith(changes, more);
  } catch (error) {
    if (isWaybillError(error, 'CONFIG_INVALID')) return error.message;
    throw error;
  }
  throw new Error('expected a refusal');
}

describe('a workflow among the signers', () => {
  it('is believed by log and certificate log where the policy says nothing else', () => {
    expect(policyWith().signers).toEqual([
      {
        name: 'release',
        keyless: expect.objectContaining({
          repositoryId: '4711',
          ownerId: '42',
          trust: {
            root: { file: 'sigstore/trusted_root.json', text: undefined },
            ...{ log: 'required', timestamp: 'optional', certificateLog: 'required' },
            privateSource: 'refused',
          },
        }),
      },
    ]);
  });

  it('signs no records of the ledger', () => {
    const policy = policyWith();
    expect(keyHoldersOf(policy.signers)).toEqual([]);
    expect(policy.ledger).toEqual({ signatures: 'optional', signers: [] });
  });

  it.each([
    ['issuer', { issuer: 'http://token.example' }],
    ['repository-id', { 'repository-id': 'acme/shop' }],
    ['repository-id', { 'repository-id': undefined }],
    ['owner-id', { 'owner-id': undefined }],
    ['workflows', { workflows: '[]' }],
    ['workflows', { workflows: '["https://github.com/acme/shop/release.yml"]' }],
    ['workflows', { workflows: '["https://github.com/acme/*@refs/heads/main"]' }],
    ['workflows', { workflows: '["https://github.com/acme/shop/r.yml@refs/heads/*"]' }],
    ['refs', { refs: '["refs/heads/*"]' }],
    ['refs', { refs: '[main]' }],
    ['refs', { refs: undefined }],
    ['triggers', { triggers: undefined }],
    ['signer-digests', { 'signer-digests': '[main]' }],
    ['runner', { runner: 'anywhere' }],
    ['root', { trust: '{ root: ../root.json }' }],
    ['root', { trust: '{ root: /root.json }' }],
    ['root', { trust: '{ log: required }' }],
  ])('is refused for its %s: %j', (field, changes) => {
    expect(refusalOf(changes)).toContain(field);
  });

  it('has no key beside it, and one of the two there is', () => {
    const pem = generateKeyPairSync('ed25519')
      .publicKey.export({ type: 'spki', format: 'pem' })
      .toString()
      .trim()
      .replaceAll('\n', '\n      ');
    expect(refusalOf({}, `    key: |\n      ${pem}\n`)).toContain('either "key" or "keyless"');
    expect(refusalOf({}, '  - name: nobody\n')).toContain('either "key" or "keyless"');
  });

  it('gets its trusted root from the file; one that is missing is none', async () => {
    const asked: string[] = [];
    const rootText = async (there: boolean): Promise<unknown> => {
      const policy = await withTrustedRoots(policyWith(), (file) => {
        asked.push(file);
        return Promise.resolve(there ? Buffer.from('{}') : undefined);
      });
      const [signer] = policy.signers;
      return signer !== undefined && 'keyless' in signer
        ? signer.keyless.trust.root.text
        : 'no workflow';
    };
    expect(await rootText(true)).toBe('{}');
    expect(await rootText(false)).toBeUndefined();
    expect(new Set(asked)).toEqual(new Set(['sigstore/trusted_root.json']));
  });
});
