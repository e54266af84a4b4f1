import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parsePolicy, withTrustedRoots } from '@waybill/config';
import { generateKeyPair, keylessSigner, keySigner } from '@waybill/supply-chain';
import { parseTrustedRoot, verifyBundle } from '@waybill/supply-chain/sigstore';
import {
  githubClaims,
  startSigningServices,
  type SigningServices,
} from '@waybill/supply-chain/testing';
import { systemClock } from '@waybill/core';
import { bundleOf, certificateLedgerSigner } from './certificate-signature.ts';
import { encodeSealed } from './documents.ts';
import { keyLedgerSigner, keyTrust } from './key-trust.ts';
import { releasePath } from './layout.ts';
import type { LedgerSigner, LedgerTrust } from './ledger-interface.ts';
import type { RecordSignature, ReleaseRecord } from './record.ts';
import { recordTrust } from './record-trust.ts';
import { transitionStatement } from './signatures.ts';
import { openBench, type Bench } from './testing/bare-repository.ts';
import { builtOf, commit, publishedOf, releasedOf, signedOf } from './testing/samples.ts';
import { fieldsOf, ledgerRef, push, readerOf, release, request } from './testing/signed-ledger.ts';
import { verifyLedger } from './verify.ts';

/*
 * Records that a run signs as itself (design, section 4): judged by the policy of now, by the rules that hold for
 * signatures of images.
 */
const workflow = `https://github.com/${githubClaims.job_workflow_ref}`;
const key = generateKeyPair();

let services: SigningServices;
let bench: Bench;
beforeAll(async () => {
  services = await startSigningServices();
});
afterAll(() => services.close());
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

type Changes = Readonly<Record<string, string>>;

/** A policy whose ledger believes the workflow, with these fields otherwise, beside a key. */
async function trustOf(changes: Changes = {}, environments = ''): Promise<LedgerTrust> {
  const fields: Changes = {
    issuer: githubClaims.iss,
    'repository-id': `'${githubClaims.repository_id}'`,
    'owner-id': `'${githubClaims.repository_owner_id}'`,
    workflows: `['${workflow}']`,
    refs: '[refs/heads/main]',
    triggers: '[push]',
    trust: '{ root: trust/root.json, log: optional, timestamp: required }',
    ...changes,
  };
  const keyless = Object.entries(fields).map(([name, value]) => `        ${name}: ${value}\n`);
  const pem = key.publicKey.trim().replaceAll('\n', '\n        ');
  const environment = (name: string): string =>
    `  - { name: ${name}, url: 'http://127.0.0.1:1', desired-state: [{ file: a.env, format: dotenv, images: { app: APP } }] }\n`;
  const text = `version: 1
environments:
${environment('staging')}${environment('production')}ledger:
  signers:
    - name: deployer
${environments}      keyless:
${keyless.join('')}    - name: operator
      key: |
        ${pem}
`;
  const policy = await withTrustedRoots(parsePolicy(text, 'waybill-policy.yaml'), (file) =>
    Promise.resolve(file === 'trust/root.json' ? services.trustedRoot : undefined),
  );
  return await recordTrust(policy.ledger);
}

/** The run of a job, whose token says this. */
function run(token: Readonly<Record<string, unknown>> = {}): LedgerSigner {
  return certificateLedgerSigner(services.fulcio, () =>
    keylessSigner({
      token: () => Promise.resolve(services.token(token)),
      fulcio: { url: services.fulcio },
      timestamp: { url: services.timestamp },
      signal: new AbortController().signal,
      firstDelayMilliseconds: 1,
    }),
  );
}

async function deliver(trust: LedgerTrust, signer: LedgerSigner = run()): Promise<void> {
  const ledger = bench.ledger({ trust, signer });
  await ledger.claim(release.commit, builtOf(release), signedOf(release));
  await ledger.recordPublished(release.commit, publishedOf(release));
  await ledger.recordReleased(release.commit, releasedOf(release));
  await ledger.startDeployment(request('staging'));
}

async function recorded(trust?: LedgerTrust): Promise<ReleaseRecord> {
  const record = await readerOf(bench, trust ?? (await trustOf())).release(release.commit);
  if (record === undefined) throw new Error('there is one');
  return record;
}

/** The record with this in the place of the signature of its first step, as anyone can push it. */
async function resign(
  record: ReleaseRecord,
  change: (signature: RecordSignature, second: RecordSignature) => RecordSignature,
): Promise<void> {
  const [first, second, ...rest] = record.transitions;
  if (first?.signature === undefined || second?.signature === undefined)
    throw new Error('they are signed');
  const changed = { ...first, signature: change(first.signature, second.signature) };
  const fields = { ...fieldsOf(record), transitions: [changed, second, ...rest] };
  await push(bench, new Map([[releasePath('shop', release.commit), encodeSealed(fields)]]));
}

describe('records that a run signs as itself', () => {
  it('are believed by the workflow that the policy names, and hold all that sigstore verifies', async () => {
    const trust = await trustOf();
    await deliver(trust);
    const record = await recorded(trust);
    expect(await verifyLedger(bench.repository, undefined, trust)).toMatchObject({ problems: [] });
    for (const step of record.transitions) {
      const statement = transitionStatement(record, step);
      if (step.signature === undefined) throw new Error('every step is signed');
      expect(trust.verify(statement, step.signature)).toBe('deployer');
      const { signer } = await verifyBundle({
        bundle: bundleOf(statement, step.signature),
        trust: { kind: 'root', root: parseTrustedRoot(services.trustedRoot) },
        artifact: { kind: 'envelope', payloadType: statement.payloadType },
        evidence: { log: 0, timestamp: 1, certificateLog: 1 },
        clock: systemClock,
      });
      expect(signer).toMatchObject({ subject: workflow });
    }
  });

  it('stand beside records by a key, each for its environments', async () => {
    const trust = await trustOf({}, '      environments: [staging]\n');
    const operator = bench.ledger({ trust, signer: keyLedgerSigner(keySigner(key.privateKey)) });
    await operator.claim(release.commit, builtOf(release), signedOf(release));
    await operator.recordPublished(release.commit, publishedOf(release));
    await operator.recordReleased(release.commit, releasedOf(release));
    const deployer = bench.ledger({ trust, signer: run() });
    await deployer.startDeployment(request('staging'));
    expect(await verifyLedger(bench.repository, undefined, trust)).toMatchObject({ problems: [] });
    const before = await bench.repository.readRef(ledgerRef);
    await expect(deployer.startRelease(commit('b'), 'buildx')).rejects.toMatchObject({
      code: 'LEDGER_SIGNER_REFUSED',
      message: expect.stringContaining('that of deployer counts for staging alone'),
    });
    expect(await bench.repository.readRef(ledgerRef)).toBe(before);
  });

  it.each<[string, Readonly<Record<string, unknown>>, Changes, string]>([
    ['repository', { repository_id: '666' }, {}, 'source repository id 4711, found "666"'],
    ['owner', { repository_owner_id: '666' }, {}, 'source owner id 42'],
    ['branch', { ref: 'refs/heads/feature' }, {}, 'source ref refs/heads/main'],
    ['trigger', { event_name: 'pull_request_target' }, {}, 'trigger push'],
    ['workflow', {}, { workflows: `['${workflow}x']` }, 'workflow https'],
    ['environment of the forge', {}, { 'job-environments': '[production]' }, 'job environment'],
  ])('of another %s are not written', async (_what, token, changes, said) => {
    const trust = await trustOf(changes);
    await expect(deliver(trust, run(token))).rejects.toMatchObject({
      code: 'LEDGER_SIGNER_REFUSED',
      message: expect.stringContaining(said),
    });
    expect(await bench.repository.readRef(ledgerRef)).toBeUndefined();
  });

  it('are read by the policy of now: who is not listed any more is not believed any more', async () => {
    await deliver(await trustOf());
    for (const later of [
      await trustOf({ triggers: '[workflow_dispatch]' }),
      await trustOf({ trust: '{ root: trust/root.json, log: required }' }),
      await trustOf({ trust: '{ root: trust/gone.json, log: optional }' }),
      keyTrust({ signatures: 'required', signers: [{ name: 'k', key: key.publicKey }] }),
    ]) {
      await expect(recorded(later)).rejects.toMatchObject({ code: 'LEDGER_SIGNATURE_INVALID' });
    }
  });

  it.each<[string, (signature: RecordSignature, second: RecordSignature) => RecordSignature]>([
    ['of another step', (_first, second) => second],
    ['with the proof of another', (first, { sig }) => ({ ...first, sig })],
    [
      'without its time',
      ({ verificationMaterial, ...rest }) => ({
        ...rest,
        verificationMaterial: { certificate: verificationMaterial?.['certificate'] },
      }),
    ],
    ['without its certificate', ({ keyid, sig }) => ({ keyid, sig })],
  ])('are refused with a signature %s', async (_what, change) => {
    await deliver(await trustOf());
    await resign(await recorded(), change);
    await expect(recorded()).rejects.toMatchObject({ code: 'LEDGER_SIGNATURE_INVALID' });
  });

  it('are no document that a reader takes where what is said of a certificate is huge', async () => {
    await deliver(await trustOf());
    await resign(await recorded(), (signature) => ({
      ...signature,
      verificationMaterial: { certificate: 'x'.repeat(40_000) },
    }));
    await expect(recorded()).rejects.toMatchObject({ code: 'LEDGER_RECORD_INVALID' });
  });

  it('are one certificate for a whole run, and none for a run that writes nothing', async () => {
    const trust = await trustOf();
    const signer = run();
    const certificates = (): number =>
      services.asked.filter((question) => question.endsWith('/signingCert')).length;
    const before = certificates();
    await deliver(trust, signer);
    expect(certificates()).toBe(before + 1);
    await bench
      .ledger({ trust, signer: run() })
      .claim(release.commit, builtOf(release), signedOf(release));
    expect(certificates()).toBe(before + 1);
  });
});
