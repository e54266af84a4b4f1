import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, silentProgress, type CommitSha } from '@waybill/core';
import { generateKeyPair, keylessSigner, keySigner, type KeyPair } from '@waybill/supply-chain';
import { githubClaims, startSigningServices } from '@waybill/supply-chain/testing';
import type { ConnectionSettings } from './connection-settings.ts';
import { connect, type Connections } from './connections.ts';
import { gatePorts } from './gate-connection.ts';
import { connectLedger } from './ledger-connection.ts';

const { signal } = new AbortController();
const keys = { release: generateKeyPair(), staging: generateKeyPair() };
const commit: CommitSha = commitShaSchema.parse('a'.repeat(40));

const description = `version: 1
application: shop
images:
  - name: app
    repository: ghcr.io/acme/shop
    assemble: { layers: [{ from: src, to: /app }] }
ready: { path: /ready, identity: { json: /commit, equals: '\${commit}' } }
`;

const holder = (name: string, pair: KeyPair, indent: string): string =>
  `${indent}- name: ${name}\n${indent}  key: |\n${pair.publicKey
    .trim()
    .split('\n')
    .map((line) => `${indent}    ${line}`)
    .join('\n')}\n`;

const environments = `version: 1
environments:
  - name: staging
    url: http://127.0.0.1:1
    signature: optional
    desired-state: [{ file: a.env, format: dotenv, images: { app: APP_IMAGE } }]
`;

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-stage-'));
  said = [];
  for (const name of ['application', 'ops']) git('init', '-q', '--bare', '-b', 'main', path(name));
  put('application', 'waybill.yaml', description);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, `${name}.git`);

function git(...words: readonly string[]): string {
  return execFileSync('git', words, { encoding: 'utf8' });
}

/** Makes the main branch hold one file, and these. */
function put(name: string, file: string, text: string, more: Record<string, string> = {}): void {
  const data = (content: string): string =>
    `data ${String(Buffer.byteLength(content))}\n${content}\n`;
  const files = Object.entries({ [file]: text, ...more }).map(
    ([at, content]) => `M 100644 inline ${at}\n${data(content)}`,
  );
  const script = `commit refs/heads/main\ncommitter Ada <ada@example.test> 1790000000 +0000\n${data('x')}${files.join('')}`;
  execFileSync('git', ['-C', path(name), 'fast-import', '--quiet', '--force'], { input: script });
}

function connections(more: Partial<ConnectionSettings> = {}): Connections {
  return connect({
    config: 'waybill.yaml',
    forge: 'local',
    applicationRepository: path('application'),
    opsRepository: path('ops'),
    temporaryFolder: join(folder, 'temp'),
    owner: { repository: 'acme/shop', run: '1', attempt: 1, job: 'release', actor: 'ada' },
    signal,
    progress: { ...silentProgress, detail: (text) => said.push(text) },
    ...more,
  });
}

const by = (pair: KeyPair): Partial<ConnectionSettings> => ({
  ledgerSigner: keySigner(pair.privateKey),
});

describe('the ledger of a step', () => {
  it('before any policy is written unsigned or signed, and says that nothing is verified', async () => {
    const ledger = await connectLedger(connections());
    expect((await ledger.startRelease(commit, 'assemble')).changed).toBe(true);
    expect(ledger.trust).toBeUndefined();
    expect(said.join()).toContain('There is no policy yet');
  });

  it('under a policy that lists no signers asks for none', async () => {
    put('ops', 'waybill-policy.yaml', environments);
    const ledger = await connectLedger(connections(by(keys.release)));
    await ledger.startRelease(commit, 'assemble');
    expect(said.join()).toContain('lists no signers');
  });

  it("is signed where the policy lists signers, and read by them: by the gates' own view too", async () => {
    const policy = `${environments}signers:\n${holder('release', keys.release, '  ')}`;
    put('ops', 'waybill-policy.yaml', policy);
    const unsigned = await connectLedger(connections());
    await expect(unsigned.startRelease(commit, 'assemble')).rejects.toMatchObject({
      code: 'LEDGER_SIGNER_MISSING',
    });
    const wrong = await connectLedger(connections(by(keys.staging)));
    await expect(wrong.startRelease(commit, 'assemble')).rejects.toMatchObject({
      code: 'LEDGER_SIGNER_REFUSED',
    });
    const right = connections(by(keys.release));
    const ledger = await connectLedger(right);
    const { head } = await ledger.startRelease(commit, 'assemble');
    const seen = await gatePorts(right, ledger);
    expect([await seen.ledger.head(), seen.ledger.trust]).toEqual([head, ledger.trust]);
    const record = await seen.ledger.release(commit);
    expect(record?.transitions[0]?.signature?.keyid).toBe(keys.release.keyId);

    // The policy of now decides: who is not listed any more is not believed any more.
    const other = `${environments}signers:\n${holder('release', keys.staging, '  ')}`;
    put('ops', 'waybill-policy.yaml', other);
    const later = await connectLedger(connections());
    await expect(later.release(commit)).rejects.toMatchObject({
      code: 'LEDGER_SIGNATURE_INVALID',
    });
  });

  it('is signed by the run itself where the policy lists its workflow; asked when the first record is written', async () => {
    const services = await startSigningServices();
    try {
      const workflow = `https://github.com/${githubClaims.job_workflow_ref}`;
      const deployer = `    - name: deployer
      keyless:
        issuer: ${githubClaims.iss}
        repository-id: '${githubClaims.repository_id}'
        owner-id: '${githubClaims.repository_owner_id}'
        workflows: ['${workflow}']
        refs: [refs/heads/main]
        triggers: [push]
        trust: { root: trust/root.json, log: optional }
`;
      put('ops', 'waybill-policy.yaml', `${environments}ledger:\n  signers:\n${deployer}`, {
        'trust/root.json': services.trustedRoot.toString(),
      });
      let connected = 0;
      const run: Partial<ConnectionSettings> = {
        ledgerSigner: {
          keyless: {
            authority: services.fulcio,
            connect: async () => {
              connected += 1;
              return await keylessSigner({
                token: () => Promise.resolve(services.token()),
                fulcio: { url: services.fulcio },
                timestamp: { url: services.timestamp },
                signal,
              });
            },
          },
        },
      };
      const ledger = await connectLedger(connections(run));
      expect(await ledger.release(commit)).toBeUndefined();
      expect(connected).toBe(0);
      await ledger.startRelease(commit, 'assemble');
      expect(connected).toBe(1);
      const reader = await connectLedger(connections());
      const record = await reader.release(commit);
      expect(record?.transitions[0]?.signature?.verificationMaterial).toBeDefined();
      await expect(reader.startRelease(commit, 'buildx')).rejects.toMatchObject({
        code: 'LEDGER_SIGNER_MISSING',
      });
    } finally {
      await services.close();
    }
  });

  it('takes the signers of the ledger where the policy lists them, each for its environments', async () => {
    const signers = `${holder('release', keys.release, '    ')}${holder('staging', keys.staging, '    ')}      environments: [staging]\n`;
    put('ops', 'waybill-policy.yaml', `${environments}ledger:\n  signers:\n${signers}`);
    const staging = await connectLedger(connections(by(keys.staging)));
    await expect(staging.startRelease(commit, 'assemble')).rejects.toMatchObject({
      code: 'LEDGER_SIGNER_REFUSED',
      message: expect.stringContaining('staging counts for staging alone'),
    });
    const release = await connectLedger(connections(by(keys.release)));
    expect((await release.startRelease(commit, 'assemble')).changed).toBe(true);
  });
});
