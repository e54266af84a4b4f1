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

type Changes = Readonly<Record<string, string | undefined>>;

function fieldsOf(changes: Changes): readonly string[] {
  const all: Changes = { ...written, ...changes };
  return Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`      ${name}: ${value}\n`],
  );
}

function policyWith(changes: Changes = {}, more = ''): Policy {
  const text = `version: 1
environments:
  - name: staging
    url: http://127.0.0.1:1
    desired-state: [{ file: a.env, format: dotenv, images: { app: APP_IMAGE } }]
signers:
  - name: release
    keyless:
${fieldsOf(changes).join('')}${more}`;
  return parsePolicy(text, 'waybill-policy.yaml');
}

function refusalOf(changes: Changes, more?: string): string {
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

  it('signs no records of the ledger by itself', () => {
    const policy = policyWith();
    expect(keyHoldersOf(policy.signers)).toEqual([]);
    expect(policy.ledger).toEqual({ signatures: 'optional', signers: [] });
  });

  it('signs records where the ledger lists it, with the same rules and a trusted root of its own', async () => {
    const indented = fieldsOf({ trust: '{ root: ledger/root.json }' }).join('');
    const policy = policyWith(
      { 'job-environments': '[release]' },
      `ledger:\n  signers:\n    - name: deployer\n      environments: [staging]\n      keyless:\n${indented.replaceAll(/^/gm, '  ').trimEnd()}\n`,
    );
    const asked: string[] = [];
    const complete = await withTrustedRoots(policy, (file) => {
      asked.push(file);
      return Promise.resolve(Buffer.from(file));
    });
    expect(asked.sort()).toEqual(['ledger/root.json', 'sigstore/trusted_root.json']);
    expect(complete.ledger).toMatchObject({
      signatures: 'required',
      signers: [
        {
          ...{ name: 'deployer', environments: ['staging'] },
          keyless: { trust: { root: { text: 'ledger/root.json' } } },
        },
      ],
    });
    expect(complete.signers).toMatchObject([
      {
        keyless: {
          jobEnvironments: ['release'],
          trust: { root: { text: 'sigstore/trusted_root.json' } },
        },
      },
    ]);
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
