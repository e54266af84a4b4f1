import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, Secret } from '@waybill/core';
import {
  basicCredentials,
  blobFromBytes,
  createRegistryClient,
  mediaTypes,
  startEmbeddedRegistry,
  type BlobSource,
  type Descriptor,
  type EmbeddedRegistry,
  type EmbeddedRegistryOptions,
  type Fault,
  type FaultHook,
  type RegistryClient,
  type RegistryClientOptions,
} from './index.ts';

let folder: string;
let registry: EmbeddedRegistry | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-oci-'));
});

afterEach(async () => {
  await registry?.close();
  registry = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedRegistryOptions> = {}): Promise<EmbeddedRegistry> {
  registry = await startEmbeddedRegistry({ folder, ...options });
  return registry;
}

function clientFor(host: string, options: Partial<RegistryClientOptions> = {}): RegistryClient {
  return createRegistryClient({
    registry: host,
    signal: new AbortController().signal,
    firstDelayMilliseconds: 5,
    ...options,
  });
}

async function pushImage(
  client: RegistryClient,
  repository: string,
  text = 'layer',
): Promise<Descriptor> {
  const config = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux' }));
  const layer = Buffer.from(text);
  for (const bytes of [config, layer]) await client.pushBlob(repository, blobFromBytes(bytes));
  const describe = (mediaType: string, bytes: Buffer): Descriptor => ({
    mediaType,
    digest: digestOf(bytes),
    size: bytes.byteLength,
  });
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.ociManifest,
      config: describe(mediaTypes.ociConfig, config),
      layers: [describe(mediaTypes.ociLayer, layer)],
    }),
  );
  return client.pushManifest(repository, manifest, mediaTypes.ociManifest);
}

/** The first requests of a kind go wrong. */
function first(count: number, kind: string, fault: Fault, method = 'GET'): FaultHook {
  return (request) =>
    request.kind === kind && request.method === method && request.occurrence <= count
      ? fault
      : undefined;
}

const attachment = (text: string): Parameters<RegistryClient['attach']>[2] => ({
  artifactType: 'application/vnd.example.statement+json',
  annotations: { 'org.example.name': text },
  layers: [{ mediaType: 'application/json', bytes: Buffer.from(JSON.stringify({ text })) }],
});

describe('pushing and pulling', () => {
  it('gives back what was pushed, and pushes nothing twice', async () => {
    const { host, requests } = await start();
    const client = clientFor(host);
    await client.ping();
    const image = await pushImage(client, 'team/app');
    await client.tag('team/app', image, 'v1');
    expect((await client.resolve('team/app', 'v1'))?.digest).toBe(image.digest);
    expect(await client.listTags('team/app')).toEqual(['v1']);
    requests.reset();
    await pushImage(client, 'team/app');
    await client.tag('team/app', image, 'v1');
    expect(requests.writes()).toEqual([]);
    expect(requests.blobBytes()).toEqual({ in: 0, out: 0 });
  });

  it('says that an absent manifest, tag or repository is absent', async () => {
    const { host } = await start();
    const client = clientFor(host);
    expect(await client.resolve('no/such', 'v1')).toBeUndefined();
    await pushImage(client, 'team/app');
    expect(await client.resolve('team/app', 'v1')).toBeUndefined();
    expect(await client.hasBlob('team/app', digestOf('no'))).toBe(false);
    await expect(client.readManifest('team/app', 'v1')).rejects.toMatchObject({
      code: 'OCI_NOT_FOUND',
    });
  });

  it('survives a restart on the same folder', async () => {
    const before = await start();
    const image = await pushImage(clientFor(before.host), 'team/app');
    await clientFor(before.host).tag('team/app', image, 'v1');
    await before.close();
    const after = await start();
    expect((await clientFor(after.host).resolve('team/app', 'v1'))?.digest).toBe(image.digest);
  });

  it('mounts a blob that another repository has, and uploads it where it has not', async () => {
    const { host, requests } = await start();
    const client = clientFor(host);
    const source = blobFromBytes(Buffer.from('shared'));
    await client.pushBlob('team/base', source);
    requests.reset();
    expect(await client.pushBlob('team/app', source, { mountFrom: 'team/base' })).toMatchObject({
      outcome: 'mounted',
    });
    expect(requests.blobBytes().in).toBe(0);
    const other = blobFromBytes(Buffer.from('other'));
    expect(await client.pushBlob('team/app', other, { mountFrom: 'team/base' })).toMatchObject({
      outcome: 'uploaded',
    });
  });

  it.each(['relative', 'absolute'] as const)(
    'uploads in pieces where one piece is refused (%s locations)',
    async (locations) => {
      const { host, requests } = await start({ uploads: 'chunked', locations });
      const client = clientFor(host);
      const bytes = Buffer.alloc(9 * 1024 * 1024, 'x');
      await client.pushBlob('team/app', blobFromBytes(bytes));
      expect(requests.count({ method: 'PATCH' })).toBe(2);
      const read = await client.readBlob(
        'team/app',
        { digest: digestOf(bytes), size: bytes.byteLength },
        { maximumBytes: bytes.byteLength },
      );
      expect(read.equals(bytes)).toBe(true);
    },
  );

  it('reads a source no faster than the registry takes it', async () => {
    let taken = false;
    let opened = 0;
    const server = createServer((request, response) => {
      if (request.method === 'HEAD') {
        response.writeHead(404).end();
      } else if (request.method === 'POST') {
        response.writeHead(202, { location: '/upload' }).end();
      } else {
        // Reads nothing until the test says so: the connection's buffers fill up.
        request.pause();
        held = () => {
          request.resume().on('end', () => response.writeHead(201).end());
        };
      }
    });
    let held: (() => void) | undefined;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const piece = Buffer.alloc(1024 * 1024, 'y');
    const count = 128;
    const source: BlobSource = {
      digest: digestOf('any'),
      size: piece.byteLength * count,
      open: async function* () {
        for (let index = 0; index < count; index += 1) {
          opened += 1;
          yield piece;
        }
      },
    };
    try {
      const pushed = clientFor(`127.0.0.1:${port}`)
        .pushBlob('team/app', source)
        .then(() => (taken = true));
      for (let before = -1; held === undefined || before !== opened;) {
        before = opened;
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      expect(taken).toBe(false);
      expect(opened).toBeLessThan(count / 2);
      held();
      await pushed;
      expect(opened).toBe(count);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('streams a large blob back', async () => {
    const { host } = await start();
    const client = clientFor(host);
    const source = blobFromBytes(Buffer.alloc(24 * 1024 * 1024, 'y'));
    await client.pushBlob('team/app', source);
    let size = 0;
    let largest = 0;
    for await (const bytes of client.streamBlob('team/app', source)) {
      size += bytes.byteLength;
      largest = Math.max(largest, bytes.byteLength);
    }
    expect(size).toBe(source.size);
    expect(largest).toBeLessThan(1024 * 1024);
  });

  it('refuses a source that changed while it was pushed', async () => {
    const { host } = await start();
    const source = { ...blobFromBytes(Buffer.from('abc')), size: 5 };
    await expect(clientFor(host).pushBlob('team/app', source)).rejects.toMatchObject({
      code: 'OCI_BLOB_SOURCE_CHANGED',
    });
  });
});

describe('what is read is verified', () => {
  it('refuses a blob with one byte flipped, read or streamed', async () => {
    const { host } = await start({ faults: first(2, 'blob', { kind: 'flip', offset: 3 }) });
    const client = clientFor(host);
    const source = blobFromBytes(Buffer.from('precious'));
    await client.pushBlob('team/app', source);
    await expect(client.readBlob('team/app', source, { maximumBytes: 100 })).rejects.toMatchObject({
      code: 'OCI_DIGEST_MISMATCH',
    });
    await expect(async () => {
      for await (const _piece of client.streamBlob('team/app', source));
    }).rejects.toMatchObject({ code: 'OCI_DIGEST_MISMATCH' });
  });

  it('refuses a manifest with one byte flipped', async () => {
    let isOn = false;
    const { host } = await start({
      faults: (request) =>
        isOn && request.kind === 'manifest' ? { kind: 'flip', offset: 1 } : undefined,
    });
    const client = clientFor(host);
    const image = await pushImage(client, 'team/app');
    isOn = true;
    await expect(client.resolve('team/app', image.digest)).rejects.toMatchObject({
      code: 'OCI_DIGEST_MISMATCH',
    });
  });

  it('refuses more bytes than allowed, or than announced', async () => {
    const { host } = await start();
    const client = clientFor(host);
    const source = blobFromBytes(Buffer.from('precious'));
    await client.pushBlob('team/app', source);
    await expect(client.readBlob('team/app', source, { maximumBytes: 4 })).rejects.toMatchObject({
      code: 'OCI_TOO_LARGE',
    });
    await expect(
      client.readBlob('team/app', { ...source, size: 3 }, { maximumBytes: 100 }),
    ).rejects.toMatchObject({ code: 'OCI_DIGEST_MISMATCH' });
  });

  it('goes on where a connection broke midway', async () => {
    const { host } = await start({
      faults: first(1, 'blob', { kind: 'cut', afterBytes: 100_000 }),
    });
    const client = clientFor(host);
    const source = blobFromBytes(Buffer.alloc(500_000, 'z'));
    await client.pushBlob('team/app', source);
    let size = 0;
    for await (const piece of client.streamBlob('team/app', source)) size += piece.byteLength;
    expect(size).toBe(500_000);
  });
});

describe('errors of a registry', () => {
  it.each([
    [401, 'OCI_UNAUTHORIZED', 1],
    [403, 'OCI_FORBIDDEN', 1],
    [400, 'OCI_REQUEST_REFUSED', 1],
    [413, 'OCI_QUOTA_EXCEEDED', 1],
    [429, 'OCI_RATE_LIMITED', 10],
    [500, 'OCI_SERVER_ERROR', 10],
    [503, 'OCI_SERVER_ERROR', 10],
  ])('%i is %s after %i requests', async (status, code, count) => {
    const { host, requests } = await start({
      faults: () => ({ kind: 'status', status, code: 'DENIED' }),
    });
    const client = clientFor(host, { firstDelayMilliseconds: 1 });
    const failure = client.resolve('team/app', 'v1');
    await expect(failure).rejects.toMatchObject({
      code,
      facts: { registry: host, repository: 'team/app', status },
    });
    await expect(failure).rejects.toThrow(`${host}/team/app`);
    expect(requests.count()).toBe(count);
  });

  it('waits as Retry-After says, and goes on', async () => {
    const fault = { kind: 'status', status: 429, retryAfterSeconds: 1 } as const;
    const { host, requests } = await start({ faults: first(1, 'base', fault) });
    await clientFor(host).ping();
    expect(requests.count({ kind: 'base' })).toBe(2);
  });

  it('does not wait for longer than the deadline allows', async () => {
    const { host, requests } = await start({
      faults: () => ({ kind: 'status', status: 429, retryAfterSeconds: 3600 }),
    });
    await expect(clientFor(host).ping()).rejects.toMatchObject({ code: 'OCI_RATE_LIMITED' });
    expect(requests.count()).toBe(1);
  });

  it('tries again where a connection was cut, also while a blob is pushed', async () => {
    const { host } = await start({
      faults: (request) =>
        (request.method === 'PUT' || request.method === 'GET') && request.occurrence === 1
          ? { kind: 'cut' }
          : undefined,
    });
    const client = clientFor(host);
    const image = await pushImage(client, 'team/app');
    expect((await client.resolve('team/app', image.digest))?.digest).toBe(image.digest);
  });

  it('says that nobody listens', async () => {
    const { host, close } = await start();
    await close();
    await expect(clientFor(host).ping()).rejects.toMatchObject({
      code: 'OCI_UNREACHABLE',
      facts: { registry: host },
    });
  });

  it('ends with the reason of its signal', async () => {
    const controller = new AbortController();
    const { host } = await start({ faults: () => ({ kind: 'delay', milliseconds: 5000 }) });
    const client = clientFor(host, { signal: controller.signal });
    const pending = client.ping();
    controller.abort(new Error('enough'));
    await expect(pending).rejects.toThrow('enough');
  });

  it('counts silence as a broken connection', async () => {
    const { host } = await start({
      faults: first(1, 'base', { kind: 'delay', milliseconds: 3000 }),
    });
    await clientFor(host, { idleMilliseconds: 100 }).ping();
  });

  it.each(['Team/App', '../etc', 'a//b', 'team/app?x=1', ''])(
    'refuses the repository %j before anything is sent',
    async (repository) => {
      await expect(clientFor('127.0.0.1:1').resolve(repository, 'v1')).rejects.toMatchObject({
        code: 'OCI_REFERENCE_INVALID',
      });
    },
  );
});

describe('authentication', () => {
  const password = new Secret('open sesame');
  it('sends a password only after it was asked for one', async () => {
    const authentication = { kind: 'basic', username: 'ann', password: 'open sesame' } as const;
    const { host, requests } = await start({ authentication });
    const client = clientFor(host, { credentials: basicCredentials('ann', password) });
    await pushImage(client, 'team/app');
    expect(requests.list({})[0]?.authorized).toBe(false);
    await expect(clientFor(host).resolve('team/app', 'v1')).rejects.toMatchObject({
      code: 'OCI_UNAUTHORIZED',
    });
    const wrong = clientFor(host, { credentials: basicCredentials('ann', new Secret('no way')) });
    const failure = wrong.ping();
    await expect(failure).rejects.toMatchObject({ code: 'OCI_UNAUTHORIZED' });
    await expect(failure).rejects.not.toThrow('no way');
  });

  it('asks once for a token of each scope', async () => {
    const authentication = { kind: 'bearer', username: 'ann', password: 'open sesame' } as const;
    const { host, requests } = await start({ authentication });
    const client = clientFor(host, { credentials: basicCredentials('ann', password) });
    const image = await pushImage(client, 'team/app');
    await client.tag('team/app', image, 'v1');
    expect(requests.count({ kind: 'token' })).toBe(2);
  });

  it('gets another token when one expires midway', async () => {
    let cut = 0;
    const authentication = { kind: 'bearer', username: 'ann', password: 'open sesame' } as const;
    const { host, requests } = await start({
      authentication,
      faults: (request) => {
        if (request.method !== 'PUT' || request.kind !== 'upload') return undefined;
        cut += 1;
        return cut === 1 ? { kind: 'delay', milliseconds: 1 } : undefined;
      },
    });
    let now = Date.now();
    const client = clientFor(host, {
      credentials: basicCredentials('ann', password),
      clock: { now: () => now },
    });
    await pushImage(client, 'team/app');
    now += 3_600_000;
    await pushImage(client, 'team/app', 'another layer');
    expect(requests.count({ kind: 'token' })).toBeGreaterThan(2);
  });
});

describe('referrers', () => {
  it.each([true, false])(
    'attaches, lists by type, and does nothing twice (API: %s)',
    async (api) => {
      const { host, requests } = await start({ referrersApi: api });
      const client = clientFor(host);
      const image = await pushImage(client, 'team/app');
      expect(await client.referrers('team/app', image.digest)).toEqual([]);
      const attached = await client.attach('team/app', image, attachment('one'));
      const listed = await client.referrers('team/app', image.digest, {
        artifactType: attached.artifactType ?? '',
      });
      expect(listed).toEqual([attached]);
      expect(listed[0]?.annotations).toEqual({ 'org.example.name': 'one' });
      expect(await client.referrers('team/app', image.digest, { artifactType: 'a/b' })).toEqual([]);
      requests.reset();
      expect(await client.attach('team/app', image, attachment('one'))).toEqual(attached);
      expect(requests.writes()).toEqual([]);
      expect(await client.listTags('team/app')).toEqual(
        api ? [] : [image.digest.replace(':', '-')],
      );
    },
  );

  it('loses no attachment when many are attached at once through the fallback tag', async () => {
    const { host } = await start({ referrersApi: false });
    const image = await pushImage(clientFor(host), 'team/app');
    const names = Array.from({ length: 12 }, (_unused, index) => `n${index}`);
    const attached = await Promise.all(
      names.map((name) => clientFor(host).attach('team/app', image, attachment(name))),
    );
    const listed = await clientFor(host).referrers('team/app', image.digest);
    expect(new Set(listed.map((entry) => entry.digest))).toEqual(
      new Set(attached.map((entry) => entry.digest)),
    );
  });

  it('writes again when another writer replaced the list before it was read back', async () => {
    let rival: (() => Promise<void>) | undefined;
    const { host } = await start({
      referrersApi: false,
      faults: async (request) => {
        const isReadBack =
          request.method === 'GET' && request.reference?.startsWith('sha256-') === true;
        if (isReadBack && rival !== undefined && request.occurrence > 0) {
          const act = rival;
          rival = undefined;
          await act();
        }
        return undefined;
      },
    });
    const client = clientFor(host);
    const image = await pushImage(client, 'team/app');
    const one = await client.attach('team/app', image, attachment('one'));
    const empty = JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.ociIndex,
      manifests: [],
    });
    rival = async () => {
      await fetch(`http://${host}/v2/team/app/manifests/${image.digest.replace(':', '-')}`, {
        method: 'PUT',
        body: empty,
        headers: { 'content-type': mediaTypes.ociIndex },
      });
    };
    const two = await client.attach('team/app', image, attachment('two'));
    await client.completeReferrers('team/app', image.digest, [one.digest, two.digest]);
    const listed = await client.referrers('team/app', image.digest);
    expect(listed.map((entry) => entry.digest).sort()).toEqual([one.digest, two.digest].sort());
  });

  it('follows pages: 230 referrers', async () => {
    const { host } = await start();
    const client = clientFor(host);
    const image = await pushImage(client, 'team/app');
    const { digest } = await client.pushBlob('team/app', blobFromBytes(Buffer.from('{}')));
    for (let index = 0; index < 230; index += 46) {
      await Promise.all(
        Array.from({ length: 46 }, async (_unused, offset) => {
          const manifest = {
            schemaVersion: 2,
            mediaType: mediaTypes.ociManifest,
            artifactType: 'a/b',
            config: { mediaType: mediaTypes.ociEmpty, digest, size: 2 },
            layers: [],
            subject: image,
            annotations: { n: String(index + offset) },
          };
          const bytes = Buffer.from(JSON.stringify(manifest));
          await client.pushManifest('team/app', bytes, mediaTypes.ociManifest);
        }),
      );
    }
    expect(await client.referrers('team/app', image.digest)).toHaveLength(230);
  });
});

describe('redirects', () => {
  it('follows them for blobs, without the credentials on another host', async () => {
    const otherFolder = await mkdtemp(join(tmpdir(), 'waybill-oci-'));
    const storage = await startEmbeddedRegistry({ folder: otherFolder });
    try {
      const source = blobFromBytes(Buffer.from('elsewhere'));
      await clientFor(storage.host).pushBlob('team/app', source);
      storage.requests.reset();
      const location = `${storage.url}/v2/team/app/blobs/${source.digest}`;
      const authentication = { kind: 'basic', username: 'ann', password: 'secret' } as const;
      const { host } = await start({
        authentication,
        faults: (request) =>
          request.kind === 'blob' && request.method === 'GET'
            ? { kind: 'redirect', location }
            : undefined,
      });
      const credentials = basicCredentials('ann', new Secret('secret'));
      const client = clientFor(host, { credentials });
      await client.ping();
      const read = await client.readBlob('team/app', source, { maximumBytes: 100 });
      expect(read.toString()).toBe('elsewhere');
      expect(storage.requests.list()).toMatchObject([{ authorized: false }]);
    } finally {
      await storage.close();
      await rm(otherFolder, { recursive: true, force: true });
    }
  });
});
