import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { mediaTypes } from '../media-types.ts';
import { errorOf, jsonOf, RegistryUnderTest } from '../testing/distribution/registry-under-test.ts';
import { startEmbeddedRegistry, type EmbeddedRegistry } from './embedded-registry.ts';

let folder: string;
let registry: EmbeddedRegistry;
let asked: RegistryUnderTest;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-oci-embedded-'));
  registry = await startEmbeddedRegistry({ folder });
  asked = new RegistryUnderTest(registry.url);
});
afterEach(async () => {
  await registry.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what the specification leaves open', () => {
  it('says NAME_UNKNOWN for a repository that is absent', async () => {
    const answer = await asked.ask('GET', '/v2/a/c/manifests/v1');
    expect(errorOf(answer)).toEqual([404, 'NAME_UNKNOWN']);
  });

  it('keeps blobs of different repositories apart', async () => {
    const digest = await asked.putBlob('a/b', 'hello');
    const answer = await asked.ask('GET', `/v2/a/other/blobs/${digest}`);
    expect(errorOf(answer)).toEqual([404, 'BLOB_UNKNOWN']);
  });

  it('mounts nothing from outside its repositories', async () => {
    const digest = await asked.putBlob('a/b', 'shared');
    const answer = await asked.ask(
      'POST',
      `/v2/a/d/blobs/uploads/?mount=${digest}&from=../repositories/a/b`,
    );
    expect(answer.status).toBe(202);
  });

  it('refuses a manifest whose blob has another size', async () => {
    const digest = await asked.putBlob('a/b', '{}');
    const config = { mediaType: mediaTypes.ociEmpty, digest, size: 3 };
    const { answer } = await asked.putManifest('a/b', 'v1', { config });
    expect(errorOf(answer)).toEqual([404, 'MANIFEST_BLOB_UNKNOWN']);
  });

  it.each([
    ['another type than its header says', `{"mediaType":"${mediaTypes.ociIndex}"}`],
    ['no schemaVersion', '{}'],
    ['nothing', ''],
  ])('refuses a manifest with %s', async (_title, text) => {
    const { answer } = await asked.putText('a/b', 'v1', text, mediaTypes.ociManifest);
    expect(errorOf(answer)).toEqual([400, 'MANIFEST_INVALID']);
  });

  it('refuses a manifest of a type that it does not know', async () => {
    const { answer } = await asked.putText('a/b', 'v1', '{}', 'application/x');
    expect(errorOf(answer)).toEqual([400, 'MANIFEST_INVALID']);
  });

  it('answers 404 where a manifest is deleted twice', async () => {
    const { digest } = await asked.putManifest('a/b', 'v1');
    const path = `/v2/a/b/manifests/${digest}`;
    expect((await asked.ask('DELETE', path)).status).toBe(202);
    expect((await asked.ask('DELETE', path)).status).toBe(404);
  });

  it('lists the repositories', async () => {
    await asked.putManifest('a/b', 'v1');
    await asked.putManifest('a/b/c', 'v1');
    expect(jsonOf(await asked.ask('GET', '/v2/_catalog'))).toEqual({
      repositories: ['a/b', 'a/b/c'],
    });
  });

  // Distribution specification, "Enabling the Referrers API".
  it('lists what was attached before it had the referrers API', async () => {
    const subject = { mediaType: mediaTypes.ociManifest, digest: digestOf('subject'), size: 7 };
    const other = await mkdtemp(join(tmpdir(), 'waybill-oci-older-'));
    const older = await startEmbeddedRegistry({ folder: other, referrersApi: false });
    const pushed = await new RegistryUnderTest(older.url).putManifest('a/b', undefined, {
      subject,
    });
    expect(pushed.answer.headers.get('oci-subject')).toBeNull();
    await older.close();
    const newer = await startEmbeddedRegistry({ folder: other });
    try {
      const path = `/v2/a/b/referrers/${subject.digest}`;
      const answer = await new RegistryUnderTest(newer.url).ask('GET', path);
      expect(jsonOf(answer)).toMatchObject({ manifests: [{ digest: pushed.digest }] });
    } finally {
      await newer.close();
      await rm(other, { recursive: true, force: true });
    }
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
