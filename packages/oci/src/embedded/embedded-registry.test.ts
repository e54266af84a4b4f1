import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { startEmbeddedRegistry, type EmbeddedRegistry } from './embedded-registry.ts';

const types = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
};

let folder: string;
let registry: EmbeddedRegistry;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-oci-spec-'));
  registry = await startEmbeddedRegistry({ folder });
});
afterEach(async () => {
  await registry.close();
  await rm(folder, { recursive: true, force: true });
});

async function ask(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(path.startsWith('http') ? path : `${registry.url}${path}`, { method, ...init });
}

async function errorCode(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  const hasErrors = typeof body === 'object' && body !== null && 'errors' in body;
  const first: unknown = hasErrors && Array.isArray(body.errors) ? body.errors[0] : undefined;
  return typeof first === 'object' && first !== null && 'code' in first ? first.code : undefined;
}

async function location(response: Response): Promise<string> {
  return new URL(response.headers.get('location') ?? '', registry.url).href;
}

async function putBlob(repository: string, text: string): Promise<string> {
  const digest = digestOf(text);
  const session = await location(await ask('POST', `/v2/${repository}/blobs/uploads/`));
  const response = await ask('PUT', `${session}&digest=${digest}`, { body: text });
  expect(response.status).toBe(201);
  return digest;
}

async function putManifest(
  repository: string,
  reference: string | undefined,
  extra: Record<string, unknown> = {},
): Promise<{ digest: string; text: string; response: Response }> {
  const digest = await putBlob(repository, '{}');
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType: types.manifest,
    config: { mediaType: types.empty, digest, size: 2 },
    layers: [],
    ...extra,
  });
  const own = digestOf(text);
  const response = await ask('PUT', `/v2/${repository}/manifests/${reference ?? own}`, {
    body: text,
    headers: { 'content-type': types.manifest },
  });
  return { digest: own, text, response };
}

describe('Determining support', () => {
  it('answers 200 at /v2/', async () => {
    expect((await ask('GET', '/v2/')).status).toBe(200);
  });
});

describe('Pulling manifests', () => {
  it('gives it by tag and by digest, with its type and digest', async () => {
    const { digest, text } = await putManifest('a/b', 'v1');
    for (const reference of ['v1', digest]) {
      const response = await ask('GET', `/v2/a/b/manifests/${reference}`);
      expect(response.headers.get('content-type')).toBe(types.manifest);
      expect(response.headers.get('docker-content-digest')).toBe(digest);
      expect(await response.text()).toBe(text);
    }
  });
  it('answers HEAD with the size and no body', async () => {
    const { text } = await putManifest('a/b', 'v1');
    const response = await ask('HEAD', '/v2/a/b/manifests/v1');
    expect(response.headers.get('content-length')).toBe(String(text.length));
    expect(await response.text()).toBe('');
  });
  it('answers 404 MANIFEST_UNKNOWN, or NAME_UNKNOWN for a repository that is absent', async () => {
    await putManifest('a/b', 'v1');
    const absent = await ask('GET', '/v2/a/b/manifests/v2');
    expect([absent.status, await errorCode(absent)]).toEqual([404, 'MANIFEST_UNKNOWN']);
    const nowhere = await ask('GET', '/v2/a/c/manifests/v1');
    expect([nowhere.status, await errorCode(nowhere)]).toEqual([404, 'NAME_UNKNOWN']);
  });
});

describe('Pulling blobs', () => {
  it('gives the blob; HEAD gives its size', async () => {
    const digest = await putBlob('a/b', 'hello');
    expect(await (await ask('GET', `/v2/a/b/blobs/${digest}`)).text()).toBe('hello');
    const head = await ask('HEAD', `/v2/a/b/blobs/${digest}`);
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '5']);
  });
  it('gives a range', async () => {
    const digest = await putBlob('a/b', 'hello');
    const get = async (range: string): Promise<[number, string]> => {
      const response = await ask('GET', `/v2/a/b/blobs/${digest}`, { headers: { range } });
      return [response.status, await response.text()];
    };
    expect(await get('bytes=1-3')).toEqual([206, 'ell']);
    expect(await get('bytes=2-')).toEqual([206, 'llo']);
    expect(await get('bytes=-2')).toEqual([206, 'lo']);
    expect((await get('bytes=9-'))[0]).toBe(416);
  });
  it('answers 404 BLOB_UNKNOWN, also for a blob of another repository', async () => {
    const digest = await putBlob('a/b', 'hello');
    const response = await ask('GET', `/v2/a/other/blobs/${digest}`);
    expect([response.status, await errorCode(response)]).toEqual([404, 'BLOB_UNKNOWN']);
  });
});

describe('Pushing a blob monolithically', () => {
  it('takes it with one POST', async () => {
    const digest = digestOf('one');
    const response = await ask('POST', `/v2/a/b/blobs/uploads/?digest=${digest}`, { body: 'one' });
    expect(response.status).toBe(201);
    expect((await ask('HEAD', `/v2/a/b/blobs/${digest}`)).status).toBe(200);
  });
  it('refuses bytes that do not have the digest, and keeps nothing of them', async () => {
    const session = await location(await ask('POST', '/v2/a/b/blobs/uploads/'));
    const digest = digestOf('other');
    const response = await ask('PUT', `${session}&digest=${digest}`, { body: 'bytes' });
    expect([response.status, await errorCode(response)]).toEqual([400, 'DIGEST_INVALID']);
    expect((await ask('HEAD', `/v2/a/b/blobs/${digest}`)).status).toBe(404);
  });
});

describe('Pushing a blob in chunks', () => {
  const piece = (begin: number, text: string): RequestInit => ({
    body: text,
    headers: { 'content-range': `${begin}-${begin + text.length - 1}` },
  });
  it('takes pieces in order, and says how far it is', async () => {
    let session = await location(await ask('POST', '/v2/a/b/blobs/uploads/'));
    const first = await ask('PATCH', session, piece(0, 'hello '));
    expect([first.status, first.headers.get('range')]).toEqual([202, '0-5']);
    session = await location(first);
    const status = await ask('GET', session);
    expect([status.status, status.headers.get('range')]).toEqual([204, '0-5']);
    session = await location(await ask('PATCH', session, piece(6, 'world')));
    const end = await ask('PUT', `${session}&digest=${digestOf('hello world')}`);
    expect(end.status).toBe(201);
  });
  it('answers 416 for a piece out of order', async () => {
    const session = await location(await ask('POST', '/v2/a/b/blobs/uploads/'));
    await ask('PATCH', session, piece(0, 'hello '));
    expect((await ask('PATCH', session, piece(7, 'x'))).status).toBe(416);
    expect((await ask('PATCH', session, piece(0, 'x'))).status).toBe(416);
  });
  it('answers 404 BLOB_UPLOAD_UNKNOWN for a session that was cancelled', async () => {
    const session = await location(await ask('POST', '/v2/a/b/blobs/uploads/'));
    expect((await ask('DELETE', session)).status).toBe(204);
    const response = await ask('PATCH', session, piece(0, 'x'));
    expect([response.status, await errorCode(response)]).toEqual([404, 'BLOB_UPLOAD_UNKNOWN']);
  });
});

describe('Mounting a blob from another repository', () => {
  it('answers 201 where it is there, and opens an upload where it is not', async () => {
    const digest = await putBlob('a/b', 'shared');
    const mount = `/v2/a/c/blobs/uploads/?mount=${digest}&from=`;
    expect((await ask('POST', `${mount}a/b`)).status).toBe(201);
    expect((await ask('HEAD', `/v2/a/c/blobs/${digest}`)).status).toBe(200);
    expect((await ask('POST', `${mount.replace('a/c', 'a/d')}a/none`)).status).toBe(202);
    expect((await ask('POST', `${mount.replace('a/c', 'a/d')}../a/b`)).status).toBe(202);
  });
});

describe('Pushing manifests', () => {
  it('answers 201 with Location and digest', async () => {
    const { response, digest } = await putManifest('a/b', 'v1');
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/v2/a/b/manifests/${digest}`);
    expect(response.headers.get('docker-content-digest')).toBe(digest);
  });
  it('refuses bytes that do not have the digest of the path', async () => {
    const { response } = await putManifest('a/b', digestOf('x'));
    expect([response.status, await errorCode(response)]).toEqual([400, 'DIGEST_INVALID']);
  });
  it('refuses a manifest whose blob is absent, or has another size', async () => {
    const digest = await putBlob('a/b', '{}');
    for (const config of [
      { mediaType: types.empty, digest: digestOf('absent'), size: 6 },
      { mediaType: types.empty, digest, size: 3 },
    ]) {
      const { response } = await putManifest('a/b', 'v1', { config });
      expect([response.status, await errorCode(response)]).toEqual([404, 'MANIFEST_BLOB_UNKNOWN']);
    }
  });
  it.each([
    ['no JSON', '{', types.manifest],
    ['another type than its header says', `{"mediaType":"${types.index}"}`, types.manifest],
    ['an unknown type', '{}', 'application/x'],
  ])('refuses %s', async (_title, body, type) => {
    const headers = { 'content-type': type };
    const response = await ask('PUT', '/v2/a/b/manifests/v1', { body, headers });
    expect([response.status, await errorCode(response)]).toEqual([400, 'MANIFEST_INVALID']);
  });
  it('refuses one that is larger than 4 MiB', async () => {
    const body = Buffer.alloc(4 * 1024 * 1024 + 1, ' ');
    const headers = { 'content-type': types.manifest };
    const response = await ask('PUT', '/v2/a/b/manifests/v1', { body, headers });
    expect(response.status).toBe(413);
  });
});

describe('Pushing manifests with subject; listing referrers', () => {
  const subject = { mediaType: types.manifest, digest: digestOf('subject'), size: 7 };
  async function list(query = ''): Promise<{ response: Response; entries: unknown }> {
    const response = await ask('GET', `/v2/a/b/referrers/${subject.digest}${query}`);
    const body: unknown = await response.clone().json();
    const entries =
      typeof body === 'object' && body !== null && 'manifests' in body ? body.manifests : undefined;
    return { response, entries };
  }
  it('names the subject, and lists artifactType and annotations', async () => {
    const annotations = { a: 'b' };
    const pushed = await putManifest('a/b', undefined, {
      subject,
      artifactType: 'x/y',
      annotations,
    });
    expect(pushed.response.headers.get('oci-subject')).toBe(subject.digest);
    const { response, entries } = await list();
    expect(response.headers.get('content-type')).toBe(types.index);
    expect(entries).toEqual([
      {
        mediaType: types.manifest,
        digest: pushed.digest,
        size: pushed.text.length,
        artifactType: 'x/y',
        annotations,
      },
    ]);
  });
  it("takes the configuration's type where there is no artifactType", async () => {
    await putManifest('a/b', undefined, { subject });
    expect((await list()).entries).toMatchObject([{ artifactType: types.empty }]);
  });
  it('filters by artifactType, and says that it did', async () => {
    await putManifest('a/b', undefined, { subject, artifactType: 'x/y' });
    await putManifest('a/b', undefined, { subject, artifactType: 'x/z' });
    const { response, entries } = await list('?artifactType=x%2Fz');
    expect(response.headers.get('oci-filters-applied')).toBe('artifactType');
    expect(entries).toMatchObject([{ artifactType: 'x/z' }]);
  });
  it('gives an empty list for a digest that nothing refers to', async () => {
    const { response, entries } = await list();
    expect([response.status, entries]).toEqual([200, []]);
  });
  it('forgets a referrer that was deleted', async () => {
    const { digest } = await putManifest('a/b', undefined, { subject });
    await ask('DELETE', `/v2/a/b/manifests/${digest}`);
    expect((await list()).entries).toEqual([]);
  });
});

describe('Listing tags', () => {
  it('lists them in order, and in pages', async () => {
    for (const tag of ['v3', 'v1', 'v2']) await putManifest('a/b', tag);
    expect(await (await ask('GET', '/v2/a/b/tags/list')).json()).toEqual({
      name: 'a/b',
      tags: ['v1', 'v2', 'v3'],
    });
    const page = await ask('GET', '/v2/a/b/tags/list?n=2');
    expect(await page.json()).toMatchObject({ tags: ['v1', 'v2'] });
    expect(page.headers.get('link')).toBe('</v2/a/b/tags/list?n=2&last=v2>; rel="next"');
    expect(await (await ask('GET', '/v2/a/b/tags/list?n=2&last=v2')).json()).toMatchObject({
      tags: ['v3'],
    });
  });
  it('lists the repositories', async () => {
    await putManifest('a/b', 'v1');
    await putManifest('a/b/c', 'v1');
    expect(await (await ask('GET', '/v2/_catalog')).json()).toEqual({
      repositories: ['a/b', 'a/b/c'],
    });
  });
});

describe('Content management', () => {
  it('deletes a tag alone, and a manifest with its tags', async () => {
    const { digest } = await putManifest('a/b', 'v1');
    await putManifest('a/b', 'v2');
    expect((await ask('DELETE', '/v2/a/b/manifests/v1')).status).toBe(202);
    expect((await ask('GET', `/v2/a/b/manifests/${digest}`)).status).toBe(200);
    expect((await ask('DELETE', `/v2/a/b/manifests/${digest}`)).status).toBe(202);
    expect((await ask('GET', '/v2/a/b/manifests/v2')).status).toBe(404);
    expect((await ask('DELETE', `/v2/a/b/manifests/${digest}`)).status).toBe(404);
  });
  it('deletes a blob of one repository, not of another', async () => {
    const digest = await putBlob('a/b', 'x');
    await putBlob('a/c', 'x');
    expect((await ask('DELETE', `/v2/a/b/blobs/${digest}`)).status).toBe(202);
    expect((await ask('HEAD', `/v2/a/b/blobs/${digest}`)).status).toBe(404);
    expect((await ask('HEAD', `/v2/a/c/blobs/${digest}`)).status).toBe(200);
  });
});

describe('the store', () => {
  it.each([
    '/v2/../../etc/passwd/manifests/v1',
    '/v2/a/..%2f..%2fetc/manifests/v1',
    '/v2/a/b/manifests/..%2f..%2fx',
    '/v2/a/b/manifests/../../../x',
    '/v2/a/_tags/manifests/v1',
    '/v2/a/b/blobs/uploads/..%2f..%2fx',
    '/v2/a/b/blobs/sha256:..%2f..',
    '//v2/',
    '/v2/a\\..\\b/manifests/v1',
  ])('never leaves its folder: %s', async (path) => {
    const before = await readdir(folder, { recursive: true });
    for (const method of ['GET', 'PUT', 'POST', 'DELETE']) {
      const [host, port] = registry.host.split(':');
      const status = await new Promise<number>((resolve, reject) => {
        // fetch would tidy the path: this sends it as it is.
        const sent = httpRequest({ host, port, path, method }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        sent.on('error', reject);
        sent.end(method === 'PUT' ? 'x' : undefined);
      });
      expect([400, 404, 405]).toContain(status);
    }
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it('names a port that is taken', async () => {
    const port = Number(registry.host.split(':')[1]);
    await expect(startEmbeddedRegistry({ folder, port })).rejects.toMatchObject({
      code: 'OCI_PORT_IN_USE',
    });
  });

  it('has everything that it confirmed before it was killed', async () => {
    const [major] = process.versions.node.split('.').map(Number);
    // The registry's own process runs TypeScript, which Node does by itself from 24 on.
    if (major === undefined || major < 24) return;
    const other = await mkdtemp(join(tmpdir(), 'waybill-oci-kill-'));
    const module = new URL('./embedded-registry.ts', import.meta.url).href;
    const script = `import { startEmbeddedRegistry } from ${JSON.stringify(module)};
      console.log((await startEmbeddedRegistry({ folder: ${JSON.stringify(other)} })).url);`;
    const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
    await once(child.stdout, 'data');
    const url = output.trim();
    const confirmed: string[] = [];
    const ended = once(child, 'exit');
    for (let index = 0; ; index += 1) {
      const text = `blob ${index} ${'x'.repeat(2000)}`;
      const digest = digestOf(text);
      const pushed = fetch(`${url}/v2/a/b/blobs/uploads/?digest=${digest}`, {
        method: 'POST',
        body: text,
      }).then(
        (response) => response.status === 201,
        () => false,
      );
      if (index === 40) child.kill('SIGKILL');
      if (!(await pushed)) break;
      confirmed.push(digest);
    }
    await ended;
    const again = await startEmbeddedRegistry({ folder: other });
    try {
      expect(confirmed.length).toBeGreaterThanOrEqual(40);
      for (const digest of confirmed) {
        const response = await fetch(`${again.url}/v2/a/b/blobs/${digest}`);
        expect(digestOf(await response.text())).toBe(digest);
      }
    } finally {
      await again.close();
      await rm(other, { recursive: true, force: true });
    }
  });
});
