import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compareContracts } from '../compare.ts';
import { RemoteDocuments, remoteLimits } from './remote-documents.ts';
import { readSource } from './source.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-source-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a reference to a file that is not there', () => {
  it('is nothing where it stands in an example', async () => {
    const path = join(folder, 'example.json');
    await writeFile(path, JSON.stringify({ type: 'object', example: { $ref: 'none.yaml' } }));
    const source = await readSource(path);
    expect((await compareContracts({ base: source, revision: source })).findings).toEqual([]);
  });

  it('is refused where a schema is meant', async () => {
    const path = join(folder, 'schema.json');
    const text = JSON.stringify({ type: 'object', properties: { a: { $ref: 'none.yaml' } } });
    await writeFile(path, text);
    const [base, revision] = [await readSource(path), await readSource(path)];
    await expect(compareContracts({ base, revision })).rejects.toMatchObject({
      code: 'CONTRACT_REFERENCE_UNRESOLVED',
    });
  });
});

describe('a reference to another host', () => {
  const answers = new Map<string, { status: number; text?: string; location?: string }[]>();
  const asked: string[] = [];
  let server: Server;
  let origin = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${String(request.headers.authorization)} ${String(request.url)}`);
      const listed = answers.get(request.url ?? '');
      const answer = (listed?.length ?? 0) > 1 ? listed?.shift() : listed?.[0];
      if (answer?.location !== undefined) response.setHeader('location', answer.location);
      response.writeHead(answer?.status ?? 404).end(answer?.text ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('expected a port');
    origin = `http://127.0.0.1:${String(address.port)}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const schema = (value: unknown): { status: number; text: string }[] => [
    { status: 200, text: JSON.stringify(value) },
  ];
  const remoteOf = (...paths: string[]): RemoteDocuments =>
    new RemoteDocuments(
      paths.map((path) => `${origin}${path}`),
      new AbortController().signal,
    );
  async function contractWith(reference: string, more: object = {}): Promise<string> {
    const path = join(folder, `remote-${String(Math.random())}.json`);
    const properties = { a: { $ref: reference } };
    await writeFile(path, JSON.stringify({ type: 'object', properties, ...more }));
    return path;
  }

  it('is followed where a prefix allows it, from there to its neighbours, each asked once', async () => {
    answers.set('/v1/a.json', schema({ $ref: 'b#/$defs/old' }));
    answers.set('/v1/b', schema({ $defs: { old: { type: 'string' } } }));
    answers.set('/v2/a.json', schema({ type: 'string', maxLength: 3 }));
    asked.length = 0;
    const remote = remoteOf('/v1', '/v2/');
    const paths = ['/v1/a.json', '/v1/a.json#', '/v2/a.json'].map((path) => `${origin}${path}`);
    const [one, same, other] = await Promise.all(
      paths.map(async (path) => await readSource(await contractWith(path), undefined, remote)),
    );
    if (one === undefined || same === undefined || other === undefined) throw new Error('none');
    expect(asked.sort()).toEqual([
      'undefined /v1/a.json',
      'undefined /v1/b',
      'undefined /v2/a.json',
    ]);
    expect((await compareContracts({ base: one, revision: same })).findings).toEqual([]);
    const { breaking, findings } = await compareContracts({ base: one, revision: other });
    expect(breaking).toBe(true);
    expect(findings[0]?.revision).toMatchObject({ file: `${origin}/v2/a.json` });
  });

  it.each([
    ['/elsewhere/a.json', '/v1/'],
    ['/v10/a.json', '/v1'],
    ['/v1/../elsewhere/a.json', '/v1/'],
  ])('is refused, and not asked for, outside of the prefixes: %s of %s', async (path, allowed) => {
    asked.length = 0;
    const source = await readSource(
      await contractWith(`${origin}${path}`),
      undefined,
      remoteOf(allowed),
    );
    await expect(compareContracts({ base: source, revision: source })).rejects.toMatchObject({
      code: 'CONTRACT_REFERENCE_REFUSED',
    });
    expect(asked).toEqual([]);
  });

  it('takes a user name, another host, a file of this machine for what is not allowed', () => {
    const remote = remoteOf('/');
    expect(remote.allows(`${origin}/a`)).toBe(true);
    expect(remote.allows(origin.replace('//', '//user:password@'))).toBe(false);
    expect(remote.allows(origin.replace('127.0.0.1', '127.0.0.2'))).toBe(false);
    expect(remote.allows('file:///etc/passwd')).toBe(false);
  });

  it('from another host to a file of this machine is refused', async () => {
    answers.set('/v1/file.json', schema({ $ref: 'file:///etc/hosts.json' }));
    const path = await contractWith(`${origin}/v1/file.json`);
    const source = await readSource(path, undefined, remoteOf('/v1/'));
    await expect(compareContracts({ base: source, revision: source })).rejects.toMatchObject({
      code: 'CONTRACT_REFERENCE_REFUSED',
    });
  });

  it('by the own $id is the document itself, and not fetched', async () => {
    asked.length = 0;
    const $id = `${origin}/v1/self.json`;
    const path = await contractWith(`${$id}#/$defs/text`, { $id, $defs: { text: {} } });
    const source = await readSource(path, undefined, remoteOf('/v1/'));
    expect((await compareContracts({ base: source, revision: source })).findings).toEqual([]);
    expect(asked).toEqual([]);
  });

  const large = 'x'.repeat(remoteLimits.bytes + 1);
  it.each([
    ['nothing there', [{ status: 404 }], 'CONTRACT_FILE_MISSING'],
    ['a redirect', [{ status: 302, location: '/v1/c.json' }], 'CONTRACT_REFERENCE_UNAVAILABLE'],
    ['not allowed', [{ status: 403 }], 'CONTRACT_REFERENCE_UNAVAILABLE'],
    ['out of order', [{ status: 503 }], 'CONTRACT_REFERENCE_UNAVAILABLE'],
    ['too large', [{ status: 200, text: large }], 'CONTRACT_TOO_LARGE'],
    ['a page', [{ status: 200, text: '<html>\n{: [' }], 'CONTRACT_MALFORMED'],
  ])('that answers with %s is an error', async (_name, given, code) => {
    answers.set('/v1/bad.json', given);
    const path = await contractWith(`${origin}/v1/bad.json`);
    await expect(readSource(path, undefined, remoteOf('/v1/'))).rejects.toMatchObject({ code });
  });

  it('is tried again where the host is out of order for a moment', async () => {
    answers.set('/v1/later.json', [{ status: 503 }, ...schema({ type: 'string' })]);
    const path = await contractWith(`${origin}/v1/later.json`);
    const source = await readSource(path, undefined, remoteOf('/v1/'));
    expect(source.files.size).toBe(2);
  });

  it('that nobody answers is an error', async () => {
    const path = await contractWith('http://127.0.0.1:1/a.json');
    const remote = new RemoteDocuments(['http://127.0.0.1:1/'], new AbortController().signal);
    await expect(readSource(path, undefined, remote)).rejects.toMatchObject({
      code: 'CONTRACT_REFERENCE_UNAVAILABLE',
    });
  });
});
