import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { isWaybillError, Secret } from '@waybill/core';
import { AnswerFault } from './answer-fault.ts';
import {
  basicCredentials,
  blobFromBytes,
  createRegistryClient,
  startEmbeddedRegistry,
  type EmbeddedRegistry,
  type EmbeddedRegistryOptions,
  type RegistryClient,
  type RegistryClientOptions,
} from './index.ts';

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function start(options: Omit<EmbeddedRegistryOptions, 'folder'>): Promise<EmbeddedRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-oci-push-'));
  const registry = await startEmbeddedRegistry({ folder, ...options });
  cleanups.push(async () => {
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  });
  return registry;
}

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server: Server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(async () => {
    server.closeAllConnections();
    server.close();
    return Promise.resolve();
  });
  const address = server.address();
  return `127.0.0.1:${address !== null && typeof address === 'object' ? String(address.port) : ''}`;
}

function clientOf(registry: string, options: Partial<RegistryClientOptions> = {}): RegistryClient {
  const { signal } = new AbortController();
  return createRegistryClient({ registry, signal, firstDelayMilliseconds: 1, ...options });
}

const large = blobFromBytes(Buffer.alloc(9 * 1024 * 1024, 'a layer '));
const account = { username: 'ann', password: 'open sesame' } as const;
const credentials = basicCredentials(account.username, new Secret(account.password));

describe('a push whose connection breaks', () => {
  it.each([
    ['the upload in one piece', 'any', 'PUT', 1],
    ['the second piece', 'chunked', 'PATCH', 2],
    ['the end of pieces', 'chunked', 'PUT', 2],
  ] as const)('at %s is done again', async (_title, uploads, method, occurrence) => {
    const { host, requests } = await start({
      uploads,
      faults: (request) =>
        request.kind === 'upload' && request.method === method && request.occurrence === occurrence
          ? { kind: 'cut' }
          : undefined,
    });
    const client = clientOf(host);
    expect(await client.pushBlob('team/app', large)).toMatchObject({ outcome: 'uploaded' });
    expect(requests.list({ method }).filter(({ status }) => status === 0)).toHaveLength(1);
    const read = await client.readBlob('team/app', large, { maximumBytes: large.size });
    expect(read.byteLength).toBe(large.size);
  });

  it('every time is given up, and says which blob', async () => {
    const { host, requests } = await start({
      faults: ({ kind, method }) =>
        kind === 'upload' && method === 'PUT' ? { kind: 'cut' } : undefined,
    });
    await expect(clientOf(host).pushBlob('team/app', large)).rejects.toMatchObject({
      code: 'OCI_UNREACHABLE',
      message: expect.stringContaining(large.digest),
    });
    expect(requests.count({ method: 'PUT' })).toBeLessThan(10);
  });
});

describe('a manifest whose blob is not everywhere yet', () => {
  const refused = { errors: [{ code: 'MANIFEST_BLOB_UNKNOWN', message: 'blob unknown' }] };
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = Buffer.from('{"schemaVersion":2}');

  it.each([
    ['is pushed again', 2, 'pushed', 3],
    ['is given up soon', 99, 'OCI_REQUEST_REFUSED', 4],
  ])('%s', async (_title, refusals, outcome, times) => {
    let asked = 0;
    const host = await serve((request, response) => {
      request.resume();
      if (request.method === 'PUT') asked += 1;
      if (request.method !== 'PUT') response.writeHead(404).end();
      else if (asked > refusals) response.writeHead(201).end();
      else response.writeHead(400).end(JSON.stringify(refused));
    });
    const pushed = clientOf(host).pushManifest('team/app', manifest, mediaType);
    expect(
      await pushed.then(
        () => 'pushed',
        (error: unknown) => (isWaybillError(error) ? error.code : error),
      ),
    ).toBe(outcome);
    expect(asked).toBe(times);
  });
});

describe('a registry that is full', () => {
  it.each([413, 507])('says so with %i: nothing is tried again without end', async (status) => {
    const { host, requests } = await start({
      faults: ({ kind, method }) =>
        kind === 'upload' && method !== 'POST'
          ? { kind: 'status', status, code: 'DENIED' }
          : undefined,
    });
    await expect(clientOf(host).pushBlob('team/app', large)).rejects.toMatchObject({
      code: 'OCI_QUOTA_EXCEEDED',
      remedy: expect.stringContaining('quota'),
      facts: { registry: host, repository: 'team/app', status },
    });
    expect(requests.writes().length).toBeLessThanOrEqual(4);
  });

  it('refuses a manifest with 413 as well', async () => {
    const { host } = await start({
      faults: ({ kind, method }) =>
        kind === 'manifest' && method === 'PUT' ? { kind: 'status', status: 413 } : undefined,
    });
    const bytes = Buffer.from('{"schemaVersion":2}');
    const type = 'application/vnd.oci.image.manifest.v1+json';
    await expect(clientOf(host).pushManifest('team/app', bytes, type)).rejects.toMatchObject({
      code: 'OCI_QUOTA_EXCEEDED',
    });
  });
});

describe('a token', () => {
  it('that ends between the pieces of an upload is replaced, and the upload goes on', async () => {
    let isOver = false;
    let tokens = 0;
    const paths: string[] = [];
    const host = await serve((request, response) => {
      const { method = '', url = '', headers } = request;
      request.resume();
      request.on('end', () => {
        if (url.startsWith('/token')) {
          tokens += 1;
          isOver = false;
          response.end(JSON.stringify({ token: `t${String(tokens)}`, expires_in: 3600 }));
          return;
        }
        const isKnown = headers.authorization === `Bearer t${String(tokens)}` && !isOver;
        paths.push(`${method} ${isKnown ? 'taken' : 'refused'}`);
        if (!isKnown) {
          const challenge = `Bearer realm="http://${headers.host ?? ''}/token",service="s"`;
          response.writeHead(401, { 'www-authenticate': challenge }).end();
        } else if (method === 'HEAD') response.writeHead(404).end();
        else if (method === 'PUT' && paths.filter((path) => path === 'PUT taken').length === 1)
          response.writeHead(413).end();
        else if (method === 'PUT') response.writeHead(201).end();
        else {
          // Every piece that is taken ends the token.
          isOver = method === 'PATCH';
          response.writeHead(202, { location: '/upload' }).end();
        }
      });
    });
    await clientOf(host, { credentials }).pushBlob('team/app', large);
    expect(paths.filter((path) => path.startsWith('PATCH'))).toEqual([
      'PATCH taken',
      'PATCH refused',
      'PATCH taken',
    ]);
    expect(paths.slice(-2)).toEqual(['PUT refused', 'PUT taken']);
  });

  it('of a service whose clock is ahead is used until the registry refuses it', async () => {
    const authentication = { kind: 'bearer', ...account, tokenSeconds: 1 } as const;
    const { host, requests } = await start({ authentication });
    // By this clock no time passes: only the registry knows that the token is over.
    const client = clientOf(host, { credentials, clock: { now: () => 0 } });
    await client.pushBlob('team/app', blobFromBytes(Buffer.from('one')));
    const before = requests.count({ kind: 'token' });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await client.pushBlob('team/app', blobFromBytes(Buffer.from('two')));
    expect(requests.count({ kind: 'token' })).toBeGreaterThan(before);
  });

  it('that is refused at once is not asked for again and again', async () => {
    const tokens: string[] = [];
    const host = await serve((request, response) => {
      request.resume();
      if (request.url?.startsWith('/token') === true) {
        tokens.push(request.url);
        response.end(JSON.stringify({ token: 'from the future' }));
        return;
      }
      const realm = `http://${request.headers.host ?? ''}/token`;
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}"` }).end();
    });
    await expect(clientOf(host, { credentials }).resolve('team/app', 'v1')).rejects.toMatchObject({
      code: 'OCI_UNAUTHORIZED',
    });
    expect(tokens).toHaveLength(1);
  });

  it('is asked for with the right to push here, and to pull where a blob is mounted from', async () => {
    const scopes: (readonly string[])[] = [];
    const host = await serve((request, response) => {
      const url = new URL(request.url ?? '/', 'http://registry');
      request.resume();
      if (url.pathname === '/token') {
        scopes.push(url.searchParams.getAll('scope'));
        response.end(JSON.stringify({ token: 'good' }));
      } else if (request.headers.authorization === undefined) {
        const realm = `http://${request.headers.host ?? ''}/token`;
        const challenge = `Bearer realm="${realm}",service="s",scope="repository:team/app:pull"`;
        response.writeHead(401, { 'www-authenticate': challenge }).end();
      } else if (request.method === 'HEAD') response.writeHead(404).end();
      else response.writeHead(201, { location: '/v2/team/app/blobs/x' }).end();
    });
    const pushed = await clientOf(host, { credentials }).pushBlob('team/app', large, {
      mountFrom: 'team/base',
    });
    expect(pushed.outcome).toBe('mounted');
    expect(scopes).toEqual([
      ['repository:team/app:pull'],
      ['repository:team/app:pull,push', 'repository:team/base:pull'],
    ]);
  });

  it('without the right to the other repository sends the blob instead of mounting it', async () => {
    const { host } = await start({
      faults: ({ kind, method, occurrence }) =>
        kind === 'upload' && method === 'POST' && occurrence === 1
          ? { kind: 'status', status: 403, code: 'DENIED' }
          : undefined,
    });
    const pushed = await clientOf(host).pushBlob('team/app', large, { mountFrom: 'secret/base' });
    expect(pushed.outcome).toBe('uploaded');
  });
});

describe('Retry-After', () => {
  const after = (headers: Record<string, string>): number | undefined =>
    new AnswerFault(new Error('refused'), {
      status: 503,
      header: (name) => headers[name] ?? null,
    }).afterMilliseconds;
  it("is counted by the registry's clock, which may be years behind", () => {
    const [date, later] = [0, 2000].map((more) => new Date(Date.UTC(2001) + more).toUTCString());
    expect(after({ date: date ?? '', 'retry-after': later ?? '' })).toBe(2000);
  });
  it('years ahead is not waited for', async () => {
    const { host, requests } = await start({
      faults: () => ({ kind: 'status', status: 503, retryAfterSeconds: 100_000_000 }),
    });
    await expect(clientOf(host).ping()).rejects.toMatchObject({ code: 'OCI_SERVER_ERROR' });
    expect(requests.count()).toBe(1);
  });
});
