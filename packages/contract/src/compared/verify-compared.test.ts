import { createServer } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { BaseOrigin } from '../bases.ts';
import { findingOf, heavy, petsApi, verifyWorld } from '../testing/contract-world.ts';

const text = { type: 'string' };
const full = petsApi({ name: text, age: { type: 'integer' } });
const less = petsApi({ name: text });
const removed = 'response-optional-property-removed';
const staging: BaseOrigin = { kind: 'environment', environment: 'staging' };
const production: BaseOrigin = { kind: 'environment', environment: 'production' };

describe('a contract with a file', () => {
  it('holds where nothing changed', async () => {
    const verdict = await verifyWorld({
      head: { 'api.json': full },
      bases: [{ 'api.json': full }],
    });
    expect(verdict).toMatchObject({ contract: 'api', kind: 'openapi', holds: true, findings: [] });
  });

  it('says where it broke, in the checkout and in the base', async () => {
    const verdict = await verifyWorld({
      head: { 'api.json': less },
      bases: [{ 'api.json': full }],
    });
    expect(verdict.holds).toBe(false);
    expect(findingOf(verdict, removed)).toMatchObject({
      level: 'breaking',
      file: 'api.json',
      operation: 'GET /pets',
      direction: 'response',
      bases: ['main'],
      before: { commit: '1'.repeat(40), file: 'api.json' },
      excerpt: { before: expect.stringContaining('"age"') },
    });
  });

  it('shows what is gone where the nearest part around it still stands', async () => {
    const toys = { get: { responses: { '200': { description: 'ok' } } } };
    const base = petsApi({}, { paths: { '/toys': toys } });
    const verdict = await verifyWorld({
      head: { 'api.json': petsApi({}) },
      bases: [{ 'api.json': base }],
    });
    const finding = findingOf(verdict, 'api-path-removed-without-deprecation');
    const lines = JSON.stringify(petsApi({}), undefined, 2).split('\n');
    expect(lines[(finding.line ?? 0) - 1]).toContain('"paths"');
    expect(finding.before?.pointer).toBe('/paths/~1toys/get');
    expect(finding.excerpt).not.toHaveProperty('after');
  });

  it('reads what it refers to, from the checkout and from the base, and names that file', async () => {
    const api = petsApi({ status: { $ref: 'schemas/status.json' } });
    const status = (values: string[]): object => ({ type: 'string', enum: values });
    const verdict = await verifyWorld({
      head: { 'api/api.json': api, 'api/schemas/status.json': status(['a', 'b']) },
      bases: [{ 'api/api.json': api, 'api/schemas/status.json': status(['a']) }],
      contract: { file: 'api/api.json' },
    });
    expect(findingOf(verdict, 'response-property-enum-value-added')).toMatchObject({
      file: 'api/schemas/status.json',
      before: { file: 'api/schemas/status.json' },
    });
  });

  it('reads what it may refer to at another host, and names the contract that refers to it', async () => {
    const schemas: Record<string, object> = {
      '/1.json': { type: 'string', enum: ['a'] },
      '/2.json': { type: 'string', enum: ['a', 'b'] },
    };
    const server = createServer((request, response) => {
      response.end(JSON.stringify(schemas[request.url ?? '']));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('expected a port');
    const host = `http://127.0.0.1:${String(address.port)}`;
    const referring = (file: string): object => petsApi({ status: { $ref: `${host}${file}` } });
    try {
      const world = {
        head: { 'api.json': referring('/2.json') },
        bases: [{ 'api.json': referring('/1.json') }],
      };
      const verdict = await verifyWorld({ ...world, contract: { remote: [`${host}/`] } });
      const finding = findingOf(verdict, 'response-property-enum-value-added');
      expect(finding).toMatchObject({ level: 'breaking', file: 'api.json', line: 1 });
      expect(finding.message).toContain(`${host}/2.json`);
      await expect(verifyWorld(world)).rejects.toMatchObject({
        code: 'CONTRACT_REFERENCE_REFUSED',
      });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('merges what several bases say, and names them all', async () => {
    const verdict = await verifyWorld({
      head: { 'api.json': less },
      bases: [
        { files: { 'api.json': full } },
        { files: { 'api.json': full }, origins: [staging, production] },
        { files: { 'api.json': less }, origins: [{ kind: 'tag', tag: 'v1' }] },
        {
          files: { 'api.json': petsApi({ name: text, age: text }) },
          origins: [{ kind: 'release', releasedAt: '2026-01-02T00:00:00.000Z' }],
        },
      ],
    });
    expect(heavy(verdict)).toEqual([`breaking ${removed}`]);
    expect(findingOf(verdict, removed)).toMatchObject({
      bases: ['main', 'staging', 'production', 'released 2026-01-02'],
      before: { commit: '1'.repeat(40) },
    });
  });

  it('keeps two properties that are gone from one object apart', async () => {
    const both = petsApi({ name: text, age: text, size: text });
    const verdict = await verifyWorld({
      head: { 'api.json': less },
      bases: [{ files: { 'api.json': both } }, { files: { 'api.json': full }, origins: [staging] }],
    });
    const found = verdict.findings
      .filter(({ id }) => id === removed)
      .map(({ bases, before }) => [before?.pointer?.split('/').at(-1), bases]);
    expect(found).toEqual([
      ['age', ['main', 'staging']],
      ['size', ['main']],
    ]);
  });

  it('passes a file that no base has yet, and says so', async () => {
    const verdict = await verifyWorld({
      head: { 'api.json': full },
      bases: [{}, { files: {}, origins: [staging] }],
    });
    expect(verdict.holds).toBe(true);
    expect(findingOf(verdict, 'contract-new')).toMatchObject({
      level: 'info',
      bases: ['main', 'staging'],
    });
  });

  it('does not take garbage for a new contract', async () => {
    const verify = verifyWorld({ head: { 'api.json': { hello: 'world' } }, bases: [{}] });
    await expect(verify).rejects.toMatchObject({ code: 'CONTRACT_KIND_MISMATCH' });
  });

  it('refuses a path that is nowhere, and says which one was meant', async () => {
    const verify = verifyWorld({
      head: { 'openapi.json': full },
      bases: [{ 'openapi.json': full }],
      contract: { file: 'opnapi.json' },
    });
    await expect(verify).rejects.toMatchObject({
      code: 'CONTRACT_FILE_UNKNOWN',
      message: expect.stringContaining('did you mean "openapi.json"'),
    });
  });

  it('breaks where the file is gone, and follows it where it was moved', async () => {
    const gone = await verifyWorld({ head: { 'other.json': less }, bases: [{ 'api.json': full }] });
    expect(heavy(gone)).toEqual(['breaking contract-removed']);
    const moved = await verifyWorld({
      head: { 'other.json': less },
      bases: [{ 'api.json': full }],
      contract: { file: 'other.json', formerly: ['api.json'] },
    });
    expect(heavy(moved)).toEqual([`breaking ${removed}`]);
    expect(findingOf(moved, removed)).toMatchObject({
      file: 'other.json',
      before: { file: 'api.json' },
    });
  });

  it('says that nothing was compared where there is no base', async () => {
    const verdict = await verifyWorld({ head: { 'api.json': full }, bases: [] });
    expect(verdict.holds).toBe(true);
    expect(heavy(verdict)).toEqual(['risky contract-not-compared']);
  });

  it('breaks where a base cannot be compared, and throws where the checkout cannot', async () => {
    for (const garbage of ['{"openapi": ', 'openapi: 3.0.3\npaths: {a: {$ref: "#/b"}}', '[]']) {
      const verdict = await verifyWorld({
        head: { 'api.json': full },
        bases: [{ 'api.json': garbage }, { files: { 'api.json': full }, origins: [staging] }],
      });
      expect(heavy(verdict)).toEqual(['breaking contract-base-unusable']);
      const verify = verifyWorld({ head: { 'api.json': garbage }, bases: [{ 'api.json': full }] });
      await expect(verify).rejects.toMatchObject({ code: expect.stringMatching(/^CONTRACT_/) });
    }
  });

  it('reads nothing outside of the checkout', async () => {
    const api = petsApi({ name: { $ref: '../../../../etc/hostname.json' } });
    const verify = verifyWorld({ head: { 'api.json': api }, bases: [{}] });
    await expect(verify).rejects.toMatchObject({
      code: expect.stringMatching(/^CONTRACT_(FILE_MISSING|REFERENCE_UNRESOLVED)$/),
    });
  });
});

describe('levels of compatibility of a JSON Schema', () => {
  const schema = (maximum: number): object => ({ type: 'integer', maximum });
  const bases = [
    {
      files: { 'api.json': schema(10) },
      origins: [{ kind: 'tag', tag: 'v1.9.0' }],
    },
    {
      files: { 'api.json': schema(5) },
      origins: [{ kind: 'tag', tag: 'v1.10.0' }],
    },
  ] as const;
  const verify = async (compatibility: string, maximum: number): Promise<boolean> =>
    (
      await verifyWorld({
        head: { 'api.json': schema(maximum) },
        bases,
        contract: { kind: 'json-schema', compatibility },
      })
    ).holds;

  it('asks for readers of the newer schema, of the older ones, or both', async () => {
    expect(await verify('forward-transitive', 4)).toBe(true);
    expect(await verify('forward-transitive', 7)).toBe(false);
    expect(await verify('full', 5)).toBe(true);
    expect(await verify('full', 7)).toBe(false);
  });

  it('asks all bases, or the newest of each line', async () => {
    expect(await verify('backward-transitive', 7)).toBe(false);
    expect(await verify('backward', 7)).toBe(true);
    expect(await verify('backward', 4)).toBe(false);
  });
});
