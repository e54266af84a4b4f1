import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestSchema, isWaybillError, systemClock } from '@waybill/core';
import { generateKeyPair, keySigner, publicKeyVerifier } from '../keys.ts';
import { parseTrustedRoot } from '../sigstore/trusted-root.ts';
import { verifyBundle } from '../sigstore/verify-bundle.ts';
import { encodeStatement, statementPayloadType } from '../statement.ts';
import { startSigningServices, type SigningServices } from '../testing/signing-services.ts';
import { commandSigner } from './command-signer.ts';
import { witnessesAt } from './keyless-signer.ts';
import { keyStatementSigner } from './statement-signer.ts';

/*
 * The key service of these tests is a program of its own: it has the key, reads a digest, writes a signature. ECDSA
 * over a digest is not in node:crypto, so `openssl pkeyutl` does it, as a person would try it by hand.
 */
const keys = generateKeyPair();
const strangerKeys = generateKeyPair();
const statement = encodeStatement(
  [{ digest: digestSchema.parse(`sha256:${'cd'.repeat(32)}`), name: 'shop' }],
  'urn:test',
  {},
);

let folder: string;
let services: SigningServices;
let controller: AbortController;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-command-signer-'));
  writeFileSync(join(folder, 'key.pem'), keys.privateKey);
  const base64 = `import { spawnSync } from 'node:child_process';
    import { readFileSync } from 'node:fs';
    const { stdout } = spawnSync('openssl', ['pkeyutl', '-sign', '-inkey', 'key.pem'], { input: readFileSync(0) });
    console.log(stdout.toString('base64'));`;
  writeFileSync(join(folder, 'base64.mjs'), base64);
  services = await startSigningServices();
  controller = new AbortController();
});
afterAll(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

function signerOf(...command: [string, ...string[]]) {
  const { signal } = controller;
  return commandSigner({ command, publicKey: keys.publicKey, folder, signal });
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return isWaybillError(error) ? error.code : `no refusal: ${String(error)}`;
}

describe('a command that signs', () => {
  it.each([
    ['DER', ['openssl', 'pkeyutl', '-sign', '-inkey', 'key.pem']],
    ['base64', [process.execPath, 'base64.mjs']],
  ] as const)('and writes %s makes the signatures of its key', async (_form, command) => {
    const [program, ...args] = command;
    const signer = signerOf(program, ...args);
    const bytes = Buffer.from('what is signed');
    const signature = await signer.sign(bytes);
    expect(publicKeyVerifier(keys.publicKey).verify(bytes, signature)).toBe(true);
  });

  it.each([
    ['fails', [process.execPath, '-e', 'process.exit(3)']],
    ['is not there', ['/nowhere/signer']],
    ['writes nothing', [process.execPath, '-e', '']],
    ['writes something else', [process.execPath, '-e', 'console.log("MEUCIQ==")']],
    ['writes without end', [process.execPath, '-e', 'console.log("x".repeat(100000))']],
  ] as const)('that %s is told so', async (_how, command) => {
    const [program, ...args] = command;
    expect(await codeOf(signerOf(program, ...args).sign(Buffer.from('x')))).toBe(
      'SIGNING_COMMAND_FAILED',
    );
  });

  it('of another key than the given one is refused at once', async () => {
    writeFileSync(join(folder, 'stranger.pem'), strangerKeys.privateKey);
    const signer = signerOf('openssl', 'pkeyutl', '-sign', '-inkey', 'stranger.pem');
    expect(await codeOf(signer.sign(Buffer.from('x')))).toBe('SIGNING_COMMAND_FAILED');
  });

  it('is not asked for a key that signs no digest', () => {
    const { publicKey } = generateKeyPair('ed25519');
    const make = () =>
      commandSigner({ command: ['x'], publicKey, folder, signal: controller.signal });
    expect(make).toThrow(expect.objectContaining({ code: 'KEY_INVALID' }));
  });
});

describe('a key with witnesses', () => {
  it('of a kind that signs no digest is not taken by a log of version 2, which is said', async () => {
    const { signal } = controller;
    const witnesses = witnessesAt(
      { rekor: { url: services.rekorTiles, whenDown: 'fail' } },
      { signal },
    );
    const pair = generateKeyPair('ed25519');
    const signer = keyStatementSigner(keySigner(pair.privateKey), witnesses);
    await expect(signer.bundle(statementPayloadType, statement)).rejects.toMatchObject({
      code: 'SIGNING_SERVICE_REFUSED',
      remedy: expect.stringContaining('ECDSA P-256'),
    });
  });

  it.each([
    ['ecdsa-p256', 'rekor'],
    ['ecdsa-p256', 'rekorTiles'],
    ['ed25519', 'rekor'],
  ] as const)('of %s, %s: log and timestamp verify with the bundle', async (algorithm, log) => {
    const pair = generateKeyPair(algorithm);
    const { signal } = controller;
    const witnesses = witnessesAt(
      {
        rekor: { url: services[log], whenDown: 'fail' },
        timestamp: { url: services.timestamp },
      },
      { signal },
    );
    const signer = keyStatementSigner(keySigner(pair.privateKey), witnesses);
    const bundle = await signer.bundle(statementPayloadType, statement);
    const question = {
      bundle,
      artifact: { kind: 'statement' },
      evidence: { log: 1, timestamp: 1, certificateLog: 0 },
      clock: systemClock,
    } as const;
    const root = parseTrustedRoot(services.trustedRoot);
    const verifier = { publicKey: pair.publicKey };
    const verified = await verifyBundle({ ...question, trust: { kind: 'key', verifier, root } });
    expect(verified.signer).toEqual({ kind: 'key', keyId: pair.keyId });
    const other = { publicKey: generateKeyPair(algorithm).publicKey };
    const wrong = verifyBundle({ ...question, trust: { kind: 'key', verifier: other, root } });
    expect(await codeOf(wrong)).toBe('SIGNATURE_INVALID');
  });
});
