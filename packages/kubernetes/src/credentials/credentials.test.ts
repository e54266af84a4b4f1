import { afterEach, describe, expect, test } from '@jest/globals';
import { Secret, type WaybillError } from '@waybill/core';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectCluster } from '../connect.ts';
import type { Credential, Identity } from './credential.ts';
import { inClusterEndpoint } from './in-cluster.ts';
import {
  kubeconfigEndpoint,
  readKubeconfig,
  type CredentialSurroundings,
} from './kubeconfig-endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { expiryOf, tokenEndpoint } from './token-source.ts';

const signal = new AbortController().signal;
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-credentials-'));
  folders.push(folder);
  return folder;
}

function surroundings(masked: string[] = []): CredentialSurroundings {
  return { signal, mask: (secret) => masked.push(secret.reveal()), environment: {} };
}

const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
const base64 = Buffer.from(pem).toString('base64');

/** JSON, which is YAML. */
function kubeconfig(parts: { user?: object; cluster?: object; context?: object } = {}): string {
  const cluster = { server: 'https://10.0.0.1:6443', ...parts.cluster };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'main',
    contexts: [
      { name: 'main', context: { cluster: 'one', user: 'ci', ...parts.context } },
      { name: 'broken', context: { cluster: 'missing', user: 'ci' } },
    ],
    clusters: [
      { name: 'one', cluster },
      { name: 'unused', cluster: { server: 7 } },
    ],
    users: [{ name: 'ci', user: parts.user ?? { token: 'secret-token' } }],
  });
}

async function endpointOf(
  content: string,
  options: { context?: string; folder?: string; masked?: string[] } = {},
): Promise<Endpoint> {
  const source = { content, name: 'kube.yaml', folder: options.folder };
  return kubeconfigEndpoint(source, options.context, surroundings(options.masked));
}

async function refusal(promise: Promise<unknown>): Promise<WaybillError> {
  try {
    await promise;
  } catch (error) {
    return error as WaybillError;
  }
  throw new Error('it was expected to be refused');
}

function tokenIn({ token }: Identity): string | undefined {
  return token?.reveal();
}

describe('a kubeconfig', () => {
  test('gives server, namespace and token of the current context, and masks the token', async () => {
    const masked: string[] = [];
    const endpoint = await endpointOf(kubeconfig({ context: { namespace: 'shop' } }), { masked });
    expect(endpoint.server.href).toBe('https://10.0.0.1:6443/');
    expect(endpoint.namespace).toBe('shop');
    expect(tokenIn(await endpoint.credential.identity(signal))).toBe('secret-token');
    expect(masked).toEqual(['secret-token']);
    expect(endpoint.credential.what).toBe('the token of user "ci" in kube.yaml');
  });

  test('gives certificates as data and as files beside it', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'client.crt'), pem);
    await writeFile(join(folder, 'client.key'), 'the key');
    const content = kubeconfig({
      cluster: { 'certificate-authority-data': base64, 'tls-server-name': 'api.example' },
      user: { 'client-certificate': 'client.crt', 'client-key': 'client.key' },
    });
    const { trust, credential } = await endpointOf(content, { folder });
    expect(trust).toMatchObject({ authority: pem, serverName: 'api.example', isBlind: false });
    const { certificate } = await credential.identity(signal);
    expect(certificate?.certificate).toBe(pem);
    expect(certificate?.key.reveal()).toBe('the key');
  });

  test('gives proxy and impersonation', async () => {
    const endpoint = await endpointOf(
      kubeconfig({
        cluster: { 'proxy-url': 'socks5://10.0.0.9:1080' },
        user: {
          token: 't',
          as: 'jane',
          'as-groups': ['dev'],
          'as-user-extra': { 'a/b': ['x'] },
        },
      }),
    );
    expect(endpoint.proxy?.href).toBe('socks5://10.0.0.9:1080');
    expect(endpoint.headers).toEqual({
      'impersonate-user': 'jane',
      'impersonate-group': ['dev'],
      'impersonate-extra-a%2Fb': ['x'],
    });
  });

  const user = (value: object): string => kubeconfig({ user: value });
  const exec = (value: object): string =>
    user({
      exec: {
        apiVersion: 'client.authentication.k8s.io/v1',
        command: 'p',
        interactiveMode: 'Never',
        ...value,
      },
    });
  test.each([
    ['empty text', '', 'it is empty'],
    ['no YAML', 'a: [secret-token', 'line 1 is no YAML (BAD_INDENT)'],
    ['no server', kubeconfig({ cluster: { server: '' } }), 'cluster "one": server'],
    [
      'a server without scheme',
      kubeconfig({ cluster: { server: '10.0.0.1' } }),
      'server is no URL',
    ],
    [
      'a blind cluster with an authority',
      kubeconfig({
        cluster: { 'insecure-skip-tls-verify': true, 'certificate-authority-data': base64 },
      }),
      'both certificate-authority and insecure-skip-tls-verify',
    ],
    [
      'data that is no PEM',
      kubeconfig({ cluster: { 'certificate-authority-data': 'c2VjcmV0LXRva2Vu' } }),
      'certificate-authority-data is not base64 of PEM',
    ],
    ['a password', user({ username: 'a', password: 'secret-token' }), 'since Kubernetes 1.19'],
    ['two credentials', user({ token: 'secret-token', exec: { command: 'p' } }), 'exec, token'],
    ['half a certificate', user({ 'client-certificate-data': base64 }), 'lacks client-key'],
    ['a relative path in a text', user({ tokenFile: 'token' }), 'has no folder'],
    ['groups without a user', user({ token: 't', 'as-groups': ['a'] }), 'without as'],
    ['a dropped provider', user({ 'auth-provider': { name: 'gcp' } }), 'dropped in 1.26'],
    ['an old plugin', exec({ apiVersion: 'client.authentication.k8s.io/v1alpha1' }), 'apiVersion'],
    ['a plugin without a mode', exec({ interactiveMode: undefined }), 'interactiveMode is not set'],
    ['a plugin that asks', exec({ interactiveMode: 'Always' }), 'wants to ask a person'],
  ])('with %s is refused, and nothing secret is said', async (_what, content, words) => {
    const error = await refusal(endpointOf(content));
    expect(error.code).toBe('KUBERNETES_KUBECONFIG_INVALID');
    expect(error.message).toContain('kube.yaml');
    expect(error.message).toContain(words);
    expect(JSON.stringify([error.message, error.remedy, error.facts])).not.toContain(
      'secret-token',
    );
  });

  test('names the contexts, clusters and users that there are', async () => {
    const context = await refusal(endpointOf(kubeconfig(), { context: 'other' }));
    expect(context.message).toContain('there is no context "other". Its contexts: main, broken.');
    const cluster = await refusal(endpointOf(kubeconfig(), { context: 'broken' }));
    expect(cluster.message).toContain('names the cluster "missing", which is not there');
  });

  test('that cannot be read is named', async () => {
    const error = await refusal(readKubeconfig('/nowhere/config'));
    expect(error.message).toContain('/nowhere/config');
    expect(error.message).toContain('ENOENT');
  });
});

/** A plugin that counts its calls in a file, keeps what it was told, and prints what the test says. */
async function plugin(
  answer: string,
  more: object = {},
): Promise<{ content: string; folder: string; calls: () => Promise<string[]> }> {
  const folder = await newFolder();
  const script = join(folder, 'plugin.mjs');
  const log = join(folder, 'calls');
  await writeFile(
    script,
    `import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(log)}, process.env.KUBERNETES_EXEC_INFO + '\\n');
const calls = readFileSync(${JSON.stringify(log)}, 'utf8').trim().split('\\n').length;
const expires = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();
const print = (status, apiVersion = 'client.authentication.k8s.io/v1') =>
  console.log(JSON.stringify({ apiVersion, kind: 'ExecCredential', status }));
${answer}`,
  );
  const content = kubeconfig({
    cluster: { 'certificate-authority-data': base64 },
    user: {
      exec: {
        apiVersion: 'client.authentication.k8s.io/v1',
        interactiveMode: 'IfAvailable',
        command: process.execPath,
        args: [script],
        installHint: 'Install the plugin of the test.',
        ...more,
      },
    },
  });
  const calls = async (): Promise<string[]> => (await readFile(log, 'utf8')).trim().split('\n');
  return { content, folder, calls };
}

describe('a plugin', () => {
  async function credentialOf(content: string, masked: string[] = []): Promise<Credential> {
    return (await endpointOf(content, { masked })).credential;
  }

  test('runs once, is told of the cluster where it asks, and again when it is refused', async () => {
    const { content, calls } = await plugin('print({ token: `${process.env.WORD}-${calls}` });', {
      env: [{ name: 'WORD', value: 'token' }],
      provideClusterInfo: true,
    });
    const masked: string[] = [];
    const credential = await credentialOf(content, masked);
    const [first] = await Promise.all([credential.identity(signal), credential.identity(signal)]);
    expect(tokenIn(first)).toBe('token-1');
    expect(credential.refused(first)).toBe(true);
    expect(tokenIn(await credential.identity(signal))).toBe('token-2');
    expect(masked).toEqual(['token-1', 'token-2']);
    expect(JSON.parse((await calls())[0] ?? '')).toEqual({
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      spec: {
        interactive: false,
        cluster: { server: 'https://10.0.0.1:6443', 'certificate-authority-data': base64 },
      },
    });
  });

  test('runs again before its answer expires, and not while it is good', async () => {
    const { content, calls } = await plugin(
      'print({ token: `t-${calls}`, expirationTimestamp: expires(calls === 1 ? 5 : 3600) });',
    );
    const credential = await credentialOf(content);
    for (const expected of ['t-1', 't-2', 't-2'])
      expect(tokenIn(await credential.identity(signal))).toBe(expected);
    expect(await calls()).toHaveLength(2);
  });

  test.each([
    [
      'fails',
      "console.log('secret-token'); console.error('log in first'); process.exit(3);",
      'exit code 3: log in first',
    ],
    ['prints nothing useful', "console.log('secret-token');", 'no ExecCredential'],
    ['prints another version', "print({ token: 'secret-token' }, 'v2');", 'in v2 instead of'],
    [
      'prints half a certificate',
      "print({ clientKeyData: 'secret-token' });",
      'half of a certificate',
    ],
    ['prints nobody', 'print({});', 'neither a token nor a certificate'],
  ])('that %s is named, and what it printed is not', async (_what, answer, words) => {
    const { content } = await plugin(answer);
    const error = await refusal((await credentialOf(content)).identity(signal));
    expect(error.code).toBe('KUBERNETES_CREDENTIAL_FAILED');
    expect(error.message).toContain(words);
    expect(JSON.stringify([error.message, error.facts])).not.toContain('secret-token');
  });

  test('that is not installed brings its own hint', async () => {
    const { content } = await plugin('', { command: 'waybill-no-such-plugin' });
    const error = await refusal((await credentialOf(content)).identity(signal));
    expect(error.remedy).toBe('Install the plugin of the test.');
  });
});

describe('a token', () => {
  test('in a file is read again when it was refused', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'token'), 'first\n');
    const content = kubeconfig({ user: { tokenFile: 'token' } });
    const { credential } = await endpointOf(content, { folder });
    const identity = await credential.identity(signal);
    await writeFile(join(folder, 'token'), 'second\n');
    expect(credential.refused(identity)).toBe(true);
    expect(tokenIn(identity)).toBe('first');
    expect(tokenIn(await credential.identity(signal))).toBe('second');
  });

  test('of the pod in which we run', async () => {
    const folder = await newFolder();
    for (const [name, text] of Object.entries({ token: 'mine', 'ca.crt': pem, namespace: 'ci' }))
      await writeFile(join(folder, name), text);
    const environment = { KUBERNETES_SERVICE_HOST: 'fd00::1', KUBERNETES_SERVICE_PORT: '443' };
    const endpoint = await inClusterEndpoint({ ...surroundings(), environment }, folder);
    expect(endpoint.server.href).toBe('https://[fd00::1]/');
    expect(endpoint.namespace).toBe('ci');
    expect(tokenIn(await endpoint.credential.identity(signal))).toBe('mine');
    const error = await refusal(
      connectCluster({ kind: 'in-cluster' }, { signal, environment: {} }),
    );
    expect(error.message).toContain('KUBERNETES_SERVICE_HOST');
  });

  test('by a function is asked for again before it expires', async () => {
    const jwt = (seconds: number): Secret => {
      const payload = { exp: Math.floor(Date.now() / 1000) + seconds };
      return new Secret(`h.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`);
    };
    let count = 0;
    const { credential } = tokenEndpoint(
      {
        kind: 'token',
        server: 'https://10.0.0.1',
        token: async () => jwt((count += 1) === 1 ? 10 : 600),
      },
      surroundings(),
    );
    for (let asked = 0; asked < 3; asked += 1) await credential.identity(signal);
    expect(count).toBe(2);
    expect(expiryOf(new Secret('no-jwt'))).toBeUndefined();
  });
});
