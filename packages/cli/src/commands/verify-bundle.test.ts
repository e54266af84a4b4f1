import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { runCommandLine } from '../main.ts';

let folder: string;
let out = '';
let problems = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-bundle-'));
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const signature = sign('sha256', Buffer.from('a file\n'), privateKey).toString('base64');
  write('a.txt', 'a file\n');
  write('b.txt', 'another file\n');
  write('bundle.json', JSON.stringify(bundleOf({ signature })));
  write('key.pub', publicKey.export({ type: 'spki', format: 'pem' }).toString());
  write('root.json', '{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1"}');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  out = problems = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => ((problems += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const bundleOf = (messageSignature: object | undefined): object => ({
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: { publicKey: { hint: '' } },
  messageSignature,
});
const at = (name: string): string => join(folder, name);
const verify = (...words: string[]): Promise<number> =>
  runCommandLine(['verify-bundle', '--bundle', at('bundle.json'), ...words]);
const digest = `sha256:${createHash('sha256').update('a file\n').digest('hex')}`;

describe('waybill verify-bundle', () => {
  it('accepts the file, its digest, and an empty trusted root beside a key', async () => {
    expect(await verify('--key', at('key.pub'), at('a.txt'))).toBe(0);
    expect(out).toMatch(
      /^The signature of sha256:[0-9a-f]{64} by the key sha256:[0-9a-f]{64} holds/,
    );
    expect(await verify('--key', at('key.pub'), digest)).toBe(0);
    const root = ['--trusted-root', at('root.json')];
    expect(await verify('--key', at('key.pub'), ...root, '--json', at('a.txt'))).toBe(0);
    expect(out).toContain('"kind": "message"');
  });

  it('takes a digest in capitals; a folder of that name is no digest', async () => {
    const capitals = `sha256:${digest.slice('sha256:'.length).toUpperCase()}`;
    expect(await verify('--key', at('key.pub'), capitals)).toBe(0);
    mkdirSync(at(digest));
    const here = process.cwd();
    try {
      process.chdir(folder);
      expect(await verify('--key', at('key.pub'), digest)).toBe(2);
      expect(problems).toContain('a file that can be read, or a digest');
    } finally {
      process.chdir(here);
      rmSync(at(digest), { recursive: true });
    }
  });

  it('verifies a file that is too large to be held by each of its hashes', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    write('large.bin', '');
    truncateSync(at('large.bin'), 257 * 1024 * 1024);
    write('large.pub', publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const signature = sign('sha384', readFileSync(at('large.bin')), privateKey);
    write('large.json', JSON.stringify(bundleOf({ signature: signature.toString('base64') })));
    const words = ['--bundle', at('large.json'), '--key', at('large.pub'), at('large.bin')];
    expect(await runCommandLine(['verify-bundle', ...words])).toBe(0);
    rmSync(at('large.bin'));
  });

  it('says so where a statement is nested too deep to be printed', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const depth = 200_000;
    const payload = Buffer.from(
      `{"_type":"https://in-toto.io/Statement/v1","subject":[{"digest":{"sha256":"${digest.slice('sha256:'.length)}"}}],"predicateType":"urn:test","predicate":${'['.repeat(depth)}${']'.repeat(depth)}}`,
    );
    const payloadType = 'application/vnd.in-toto+json';
    const head = `DSSEv1 ${String(payloadType.length)} ${payloadType} ${String(payload.length)} `;
    const sig = sign(null, Buffer.concat([Buffer.from(head), payload]), privateKey);
    const dsseEnvelope = {
      ...{ payload: payload.toString('base64'), payloadType },
      signatures: [{ sig: sig.toString('base64') }],
    };
    write('deep.json', JSON.stringify({ ...bundleOf(undefined), dsseEnvelope }));
    write('deep.pub', publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const words = ['--bundle', at('deep.json'), '--key', at('deep.pub')];
    expect(await runCommandLine(['verify-bundle', ...words, at('a.txt')])).toBe(0);
    expect(await runCommandLine(['verify-bundle', ...words, '--json', at('a.txt')])).toBe(2);
    expect(problems).toContain('nested too deep for --json');
  });

  it('refuses another file, and a certificate where there is none', async () => {
    expect(await verify('--key', at('key.pub'), at('b.txt'))).toBe(1);
    expect(problems).toContain('[SIGNATURE_INVALID]');
    const identity = ['--identity', 'ada@example.org', '--issuer', 'https://issuer.example'];
    const root = ['--trusted-root', at('root.json')];
    expect(await verify(...identity, ...root, at('a.txt'))).toBe(1);
    expect(problems).toContain('[BUNDLE_SIGNER_KIND]');
    problems = '';
    const asCosign = ['--certificate-identity', 'a', '--certificate-oidc-issuer', 'https://i'];
    expect(await verify(...asCosign, ...root, at('a.txt'))).toBe(1);
    expect(problems).toContain('[BUNDLE_SIGNER_KIND]');
  });

  it.each<[string, string[]]>([
    ['nobody to believe', ['a.txt']],
    ['a key and an identity', ['--key', 'key.pub', '--identity', 'ada', '--issuer', 'i', 'a.txt']],
    [
      'an identity without an issuer',
      ['--identity', 'ada', '--trusted-root', 'root.json', 'a.txt'],
    ],
    ['an identity without a root', ['--identity', 'ada', '--issuer', 'i', 'a.txt']],
    [
      'an empty identity',
      ['--identity', '', '--issuer', 'i', '--trusted-root', 'root.json', 'a.txt'],
    ],
    [
      'an empty issuer',
      ['--identity', 'ada', '--issuer', '', '--trusted-root', 'root.json', 'a.txt'],
    ],
    [
      'two identities',
      ['--identity', 'ada', '--certificate-identity', 'bob', '--issuer', 'i', 'a.txt'],
    ],
    ['a file that is not there', ['--key', 'key.pub', 'gone.txt']],
    ['a digest that is cut off', ['--key', 'key.pub', digest.slice(0, -1)]],
  ])('with %s says how it is used', async (_name, words) => {
    const placed = words.map((word) => (/\.(?:txt|pub|json)$/.test(word) ? at(word) : word));
    expect(await verify(...placed)).toBe(2);
    expect(problems).toContain('[CLI_USAGE]');
  });
});
