import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import { mintInstallationToken } from './mint-installation-token.ts';
import {
  fastLimits,
  startTestServer,
  type SeenRequest,
  type TestAnswer,
  type TestServer,
} from './test-server.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
});

async function mint(
  answer: (request: SeenRequest) => TestAnswer | undefined,
  key = privateKey,
): Promise<Secret> {
  server = await startTestServer(answer);
  return mintInstallationToken({
    apiUrl: server.url,
    appId: '42',
    privateKey: new Secret(key),
    repository: 'octo/shop',
    permissions: { contents: 'write' },
    signal: new AbortController().signal,
    limits: fastLimits,
  });
}

const installed: TestAnswer = { body: { id: 7 } };
const isToken = ({ path }: SeenRequest): boolean => path === '/app/installations/7/access_tokens';

describe("an App's token", () => {
  it.each([
    ['as GitHub gives the key', privateKey],
    ['with line ends written out', privateKey.replaceAll('\n', String.raw`\n`)],
  ])('is for one repository and what is asked for, %s', async (_what, key) => {
    const token = await mint(
      (request) => (isToken(request) ? { status: 201, body: { token: 'ghs_minted' } } : installed),
      key,
    );
    expect(token.reveal()).toBe('ghs_minted');
    const [first, second] = server?.seen ?? [];
    expect(first).toMatchObject({ method: 'GET', path: '/repos/octo/shop/installation' });
    expect(JSON.parse(second?.body ?? '')).toEqual({
      repositories: ['shop'],
      permissions: { contents: 'write' },
    });
    const claims = /^Bearer [^.]+\.([^.]+)\./.exec(first?.headers.authorization ?? '')?.[1] ?? '';
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ iss: '42' });
  });

  it.each([
    [
      'a wrong key',
      { status: 401, body: { message: 'A JSON web token could not be decoded' } },
      'APP_UNAUTHORIZED',
    ],
    ['an App that is not installed', { status: 404 }, 'APP_NOT_INSTALLED'],
  ] as const)('is refused for %s', async (_what, answer, code) => {
    await expect(mint(() => answer)).rejects.toMatchObject({ code });
  });

  it.each([
    [
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
      'APP_NOT_INSTALLED',
    ],
    ['The permissions requested are not granted to this installation.', 'APP_PERMISSION_MISSING'],
  ])('is refused where GitHub says: %s', async (message, code) => {
    const answer = (request: SeenRequest): TestAnswer =>
      isToken(request) ? { status: 422, body: { message } } : installed;
    await expect(mint(answer)).rejects.toMatchObject({ code });
  });

  it('is not asked for with what is no key, and the key is not shown', async () => {
    const error: unknown = await mint(() => installed, 'my-secret-key').catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'APP_KEY_INVALID' });
    expect(String(error)).not.toContain('my-secret-key');
    expect(server?.seen).toEqual([]);
  });
});
