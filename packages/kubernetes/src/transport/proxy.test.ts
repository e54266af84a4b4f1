import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { connectEndpoint } from '../cluster-connection.ts';
import { fixedCredential } from '../credentials/credential.ts';
import { answerJson, quickLimits, startScriptedServer } from '../testing/scripted-server.ts';
import { environmentProxy } from './proxy.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function versionThrough(proxy: URL): Promise<string> {
  const server = await startScriptedServer((_asked, response) =>
    answerJson(response, 200, { metadata: { resourceVersion: '7' }, items: [] }),
  );
  const cluster = await connectEndpoint(
    {
      server: server.url,
      namespace: 'default',
      trust: { isBlind: false, authorityName: 'nobody' },
      headers: {},
      proxy,
      credential: fixedCredential('nobody', {}),
    },
    { signal: new AbortController().signal, limits: quickLimits, environment: {} },
  );
  ends.push(
    () => server.close(),
    () => cluster.close(),
  );
  const selection = { apiVersion: 'v1', kind: 'Pod' };
  return (await cluster.list(selection, new AbortController().signal)).resourceVersion;
}

describe('a proxy', () => {
  test('by CONNECT gets user and password, and leads to the server', async () => {
    const seen: (string | undefined)[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, client) => {
      seen.push(request.headers['proxy-authorization']);
      const [host, port] = (request.url ?? '').split(':');
      const beyond = connect(Number(port), host, () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        client.pipe(beyond).pipe(client);
      });
      for (const socket of [client, beyond]) socket.on('error', () => undefined);
    });
    const port = await listening(proxy);
    expect(await versionThrough(new URL(`http://me:p%40ss@127.0.0.1:${port}`))).toBe('7');
    expect(seen[0]).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
  });

  test('by SOCKS 5 leads to the server', async () => {
    const proxy = createTcpServer((client) => {
      client.on('error', () => undefined);
      client.once('data', () => {
        client.write(Buffer.from([5, 0]));
        client.once('data', (asked: Buffer) => {
          const end = 5 + (asked[4] ?? 0);
          const beyond = connect(asked.readUInt16BE(end), asked.toString('utf8', 5, end), () => {
            client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
            client.pipe(beyond).pipe(client);
          });
          beyond.on('error', () => undefined);
        });
      });
    });
    const port = await listening(proxy);
    expect(await versionThrough(new URL(`socks5://127.0.0.1:${port}`))).toBe('7');
  });

  test('that refuses is named without its password', async () => {
    const proxy = createServer();
    proxy.on('connect', (_request, client) => client.end('HTTP/1.1 407 No\r\n\r\n'));
    const port = await listening(proxy);
    await expect(versionThrough(new URL(`http://me:secret@127.0.0.1:${port}`))).rejects.toThrow(
      `through the proxy http://127.0.0.1:${port}: it answered CONNECT with 407`,
    );
  });
});

describe('the proxy of the environment', () => {
  const proxied = { HTTPS_PROXY: 'proxy.example:3128' };
  test.each([
    ['https://10.0.0.1:6443', {}, false],
    ['https://10.0.0.1:6443', proxied, true],
    ['https://127.0.0.1:6443', proxied, false],
    ['https://localhost:6443', proxied, false],
    ['http://10.0.0.1', proxied, false],
    ['https://10.0.0.1:6443', { ...proxied, NO_PROXY: '10.0.0.0/8' }, false],
    ['https://11.0.0.1:6443', { ...proxied, NO_PROXY: '10.0.0.0/8' }, true],
    ['https://api.example.org', { ...proxied, no_proxy: 'example.org' }, false],
    ['https://notexample.org', { ...proxied, no_proxy: 'example.org' }, true],
    ['https://api.example.org', { ...proxied, NO_PROXY: '.example.org' }, false],
    ['https://api.example.org:6443', { ...proxied, NO_PROXY: 'api.example.org:443' }, true],
    ['https://api.example.org', { ...proxied, NO_PROXY: '*' }, false],
  ])('%s with %j', (server, environment, isUsed) => {
    expect(environmentProxy(new URL(server), environment)?.host).toBe(
      isUsed ? 'proxy.example:3128' : undefined,
    );
  });
});
