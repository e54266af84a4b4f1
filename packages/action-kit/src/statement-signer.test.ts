import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWaybillError, Secret, silentProgress } from '@waybill/core';
import { generateKeyPair } from '@waybill/supply-chain';
import { keylessServicesText } from './keyless-services.ts';
import { requireStatementSigner, type SigningInputs } from './statement-signer.ts';

const keys = generateKeyPair();
const ledgerKeys = generateKeyPair('ed25519');
const none: SigningInputs = {
  'signing-key': undefined,
  'signing-key-password': undefined,
  'signing-command': undefined,
  'signing-public-key': undefined,
  keyless: undefined,
  'rekor-url': undefined,
  'rekor-when-down': 'fail',
  'timestamp-url': undefined,
  'ledger-key': undefined,
  'ledger-key-password': undefined,
  'ledger-keyless': undefined,
};
const secretKey = new Secret(keys.privateKey);
const fulcio = 'https://fulcio.example';

let issuer: Server;
let endpoint: string;
const asked: { url: string | undefined; authorization: string | undefined }[] = [];
beforeAll(async () => {
  issuer = createServer((request, response) => {
    asked.push({ url: request.url, authorization: request.headers.authorization });
    const claims = { iss: 'https://issuer.example', sub: 'repo:acme/shop', job_workflow_ref: 'w' };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    response.end(JSON.stringify({ value: `e30.${payload}.c2ln` }));
  });
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  const address = issuer.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  endpoint = `http://127.0.0.1:${String(port)}/token?api-version=2`;
});
afterAll(
  () =>
    new Promise((resolve) => {
      issuer.close(resolve);
    }),
);

async function signersOf(change: Partial<SigningInputs>, environment: NodeJS.ProcessEnv = {}) {
  const { signal } = new AbortController();
  const context = { workspace: process.cwd() };
  const run = { inputs: { ...none, ...change }, context, signal, progress: silentProgress };
  return await requireStatementSigner(run, environment);
}

async function codeOf(change: Partial<SigningInputs>, environment?: NodeJS.ProcessEnv) {
  const error = await signersOf(change, environment).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return isWaybillError(error) ? error.code : `no refusal: ${String(error)}`;
}

describe('who signs a release', () => {
  it('is a key, which signs its records too', async () => {
    const { signer, ledgerSigner } = await signersOf({ 'signing-key': secretKey });
    expect(signer.identity).toMatchObject({ kind: 'key', keyId: keys.keyId });
    expect(ledgerSigner).toMatchObject({ keyId: keys.keyId });
  });

  it('is a key, beside another one for the records', async () => {
    const ledgerKey = new Secret(ledgerKeys.privateKey);
    const { ledgerSigner } = await signersOf({ 'signing-key': secretKey, 'ledger-key': ledgerKey });
    expect(ledgerSigner).toMatchObject({ keyId: ledgerKeys.keyId });
  });

  it('is a command with its public key', async () => {
    const { signer } = await signersOf({
      'signing-command': ['sign-with-the-key-service'],
      'signing-public-key': keys.publicKey,
    });
    expect(signer.identity).toMatchObject({ kind: 'key', keyId: keys.keyId });
  });

  it("is the run itself, by the runner's token for sigstore", async () => {
    const { signer, ledgerSigner } = await signersOf(
      { keyless: fulcio, 'timestamp-url': 'https://stamps.example' },
      { ACTIONS_ID_TOKEN_REQUEST_URL: endpoint, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'asking' },
    );
    expect(signer.identity).toEqual({
      kind: 'keyless',
      issuer: 'https://issuer.example',
      subject: 'repo:acme/shop',
      workflow: 'w',
    });
    expect(ledgerSigner).toBeUndefined();
    expect(asked).toEqual([
      { url: '/token?api-version=2&audience=sigstore', authorization: 'Bearer asking' },
    ]);
  });

  it('is a key, beside the run itself for the records: its token is not asked for before one is written', async () => {
    const before = asked.length;
    const services = keylessServicesText.parse(
      'fulcio: https://ca.example\ntimestamp: https://t.example',
    );
    const { ledgerSigner } = await signersOf(
      { 'signing-key': secretKey, 'ledger-keyless': services },
      { ACTIONS_ID_TOKEN_REQUEST_URL: endpoint, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'asking' },
    );
    if (ledgerSigner === undefined || !('keyless' in ledgerSigner))
      throw new Error('it is the run');
    expect([ledgerSigner.keyless.authority, asked.length]).toEqual(['https://ca.example', before]);
    const signer = await ledgerSigner.keyless.connect();
    expect(signer.identity).toMatchObject({ kind: 'keyless', workflow: 'w' });
  });

  it.each([
    ['no name', 'https://ca.example', 'expected lines of a name'],
    ['a name twice', 'fulcio: https://a.example\nfulcio: https://b.example', 'each name once'],
    ['an unknown name', 'fulcio: https://a.example\nrekr: https://b.example', 'found "rekr'],
    ['no authority', 'timestamp: https://t.example', 'fulcio'],
    ['no address', 'fulcio: ca.example', 'expected an address'],
    ['nobody who says when', 'fulcio: https://a.example', 'expected `timestamp`'],
    [
      'a log that may be left out, and no timestamp',
      'fulcio: https://a.example\nrekor: https://l.example\nrekor-when-down: timestamp-only',
      'expected `timestamp`',
    ],
  ])('are no services with %s', (_what, text, said) => {
    const parsed = keylessServicesText.safeParse(text);
    expect(parsed.error?.issues.map(({ message }) => message).join()).toContain(said);
  });

  it.each<[string, string, Partial<SigningInputs>]>([
    [
      'a key and a run at once, for the records',
      'ACTION_INPUT_INVALID',
      {
        'signing-key': secretKey,
        'ledger-key': secretKey,
        'ledger-keyless': keylessServicesText.parse(
          'fulcio: https://a.example\ntimestamp: https://t.example',
        ),
      },
    ],
    ['nobody', 'SIGNING_KEY_MISSING', {}],
    ['two', 'ACTION_INPUT_INVALID', { 'signing-key': secretKey, keyless: fulcio }],
    ['a command without its key', 'ACTION_INPUT_INVALID', { 'signing-command': ['x'] }],
    [
      'a public key beside a private one',
      'ACTION_INPUT_INVALID',
      { 'signing-key': secretKey, 'signing-public-key': keys.publicKey },
    ],
    ['a run without OIDC', 'IDENTITY_TOKEN_MISSING', { keyless: fulcio }],
    [
      'an address without https',
      'SIGNING_SERVICE_INSECURE',
      {
        'signing-key': secretKey,
        'rekor-url': 'http://log.example',
      },
    ],
  ])('is not %s', async (_who, code, change) => {
    expect(await codeOf(change)).toBe(code);
  });

  it('is not a run whose evidence would be gone in ten minutes', async () => {
    const environment = {
      ACTIONS_ID_TOKEN_REQUEST_URL: endpoint,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'asking',
    };
    expect(await codeOf({ keyless: fulcio }, environment)).toBe('SIGNING_EVIDENCE_MISSING');
  });
});
