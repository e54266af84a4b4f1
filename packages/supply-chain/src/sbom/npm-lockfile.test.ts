import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { makeSboms } from './make-sboms.ts';
import { readNpmLockfile } from './npm-lockfile.ts';
import type { Sbom } from './sbom.ts';

const integrity = `sha512-${Buffer.alloc(64, 7).toString('base64')}`;
const entry = (version: string, changes: object = {}): object => ({
  ...{ version, integrity, resolved: `https://packages.example.org/x-${version}.tgz` },
  ...changes,
});
const lockfile = {
  ...{ name: 'shop', version: '1.0.0', lockfileVersion: 3 },
  packages: {
    '': {
      ...{ name: 'shop', version: '1.0.0', dependencies: { a: '^1', '@acme/b': '1', s: '*' } },
      devDependencies: { d: '1' },
    },
    s: { version: '0.0.0', dependencies: { c: '2' } },
    'node_modules/s': { resolved: 's', link: true },
    's/node_modules/c': entry('2.0.0'),
    'node_modules/a': entry('1.1.0', { license: 'MIT', dependencies: { c: '1' } }),
    'node_modules/a/node_modules/c': entry('1.5.0', { license: '(MIT OR Apache-2.0)' }),
    'node_modules/@acme/b': entry('1.0.0', { optional: true, license: 'SEE LICENSE IN x' }),
    'node_modules/alias': entry('3.0.0', { name: 'real' }),
    'node_modules/c': entry('3.0.0', {
      ...{ license: { type: 'MIT' }, resolved: 'https://ada:secret@packages.example.org/c.tgz' },
    }),
    'node_modules/d': entry('1.0.0', { dev: true }),
    'node_modules/g': { version: '1.0.0', resolved: 'git+ssh://git@example.org/g.git#abc' },
  },
};
const bytes = Buffer.from(JSON.stringify(lockfile));
const image = { name: 'app', repository: 'registry.example.org/shop/app', digest: digestOf('app') };

const make = async (file: Uint8Array | undefined, development = false): Promise<readonly Sbom[]> =>
  await makeSboms({
    image,
    config: {
      ...{ formats: ['cyclonedx', 'spdx'], empty: 'refused', timeoutMilliseconds: 1000 },
      images: { app: { kind: 'npm-lockfile', path: 'package-lock.json', development } },
    },
    readFile: async () => file,
    committedAt: '2026-03-01T12:00:00.000Z',
    credentials: async () => undefined,
    tools: { cacheFolder: '/nowhere', signal: new AbortController().signal },
  });
const json = (sbom: Sbom | undefined): unknown =>
  JSON.parse(Buffer.from(sbom?.bytes ?? []).toString('utf8'));

describe("npm's lockfile", () => {
  it('gives what is installed: not the application, its workspaces or what only development needs', () => {
    const names = (development: boolean): string[] =>
      readNpmLockfile(bytes, 'x', development).packages.map((it) => `${it.name}@${it.version}`);
    const production = ['c@2.0.0', 'a@1.1.0', 'c@1.5.0', '@acme/b@1.0.0', 'real@3.0.0', 'c@3.0.0'];
    expect(names(false)).toEqual([...production, 'g@1.0.0']);
    expect(names(true)).toEqual([...production, 'd@1.0.0', 'g@1.0.0']);
  });

  it('says which of several copies a package uses, as Node finds it', () => {
    const { packages, uses } = readNpmLockfile(bytes, 'x', false);
    expect(uses).toEqual(['node_modules/a', 'node_modules/@acme/b']);
    expect(packages.find(({ name }) => name === 'a')?.uses).toEqual([
      'node_modules/a/node_modules/c',
    ]);
  });

  it.each<[string, string, unknown]>([
    ['of version 1', 'SBOM_LOCKFILE_UNSUPPORTED', { lockfileVersion: 1, dependencies: {} }],
    ['of a version to come', 'SBOM_LOCKFILE_UNSUPPORTED', { lockfileVersion: 4, packages: {} }],
    ['without packages', 'SBOM_LOCKFILE_UNSUPPORTED', { lockfileVersion: 3 }],
    ['of pnpm', 'SBOM_INVALID', 'lockfileVersion: 9'],
    [
      'without a version',
      'SBOM_INVALID',
      { lockfileVersion: 3, packages: { 'node_modules/a': {} } },
    ],
    ['with nothing in it', 'SBOM_EMPTY', { lockfileVersion: 3, packages: { '': {} } }],
  ])('%s is refused', async (_, code, value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    await expect(make(Buffer.from(text))).rejects.toMatchObject({ code });
  });

  it('that is missing is named, with the key that asks for it', async () => {
    await expect(make(undefined)).rejects.toMatchObject({
      code: 'SBOM_SOURCE_MISSING',
      message: expect.stringContaining('sbom.images.app.npm-lockfile'),
    });
  });
});

describe('the bill of materials of a lockfile', () => {
  it('is CycloneDX 1.6 about the image, with hashes, licences and what uses what', async () => {
    const [cyclonedx] = await make(bytes);
    expect(cyclonedx).toMatchObject({ format: 'cyclonedx', version: '1.6', packages: 7 });
    expect(json(cyclonedx)).toMatchObject({
      ...{ bomFormat: 'CycloneDX', specVersion: '1.6' },
      metadata: { component: { type: 'container', name: image.repository, version: image.digest } },
      components: expect.arrayContaining([
        expect.objectContaining({
          ...{ name: 'b', group: '@acme', purl: 'pkg:npm/%40acme/b@1.0.0', scope: 'optional' },
          licenses: [{ license: { name: 'SEE LICENSE IN x' } }],
        }),
        expect.objectContaining({
          ...{ name: 'c', version: '1.5.0', licenses: [{ expression: '(MIT OR Apache-2.0)' }] },
          hashes: [{ alg: 'SHA-512', content: '07'.repeat(64) }],
        }),
      ]),
      dependencies: expect.arrayContaining([
        { ref: 'node_modules/a', dependsOn: ['node_modules/a/node_modules/c'] },
      ]),
    });
  });

  it("is valid by CycloneDX's own schema", async () => {
    const packageFile = createRequire(import.meta.url).resolve(
      '@cyclonedx/cyclonedx-library/package.json',
    );
    const schema = (name: string): Record<string, unknown> => {
      const file = join(dirname(packageFile), 'res', 'schema', `${name}.SNAPSHOT.schema.json`);
      return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
    };
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
    for (const name of ['jsf-0.82', 'spdx']) {
      ajv.addSchema({
        ...schema(name),
        $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
      });
    }
    const validate = ajv.compile(schema('bom-1.6'));
    const [cyclonedx] = await make(bytes, true);
    validate(json(cyclonedx));
    expect(validate.errors).toBeNull();
  });

  it('is SPDX 2.3 with the same packages', async () => {
    const [, spdx] = await make(bytes);
    expect(spdx).toMatchObject({ format: 'spdx', version: '2.3', packages: 7 });
    const ids = /"SPDXID": "([^"]+)"/g;
    const written = Buffer.from(spdx?.bytes ?? []).toString('utf8');
    const all = [...written.matchAll(ids)].map(([, id = '']) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((id) => /^SPDXRef-[A-Za-z0-9.-]+$/.test(id))).toBe(true);
    const named = [...written.matchAll(/"relatedSpdxElement": "([^"]+)"/g)].map(
      ([, id = '']) => id,
    );
    expect(named.filter((id) => !all.includes(id))).toEqual([]);
  });

  it('is the same bytes for the same input, and holds no credential', async () => {
    const [one, two] = [await make(bytes), await make(bytes)];
    expect(one.map((it) => Buffer.from(it.bytes).toString('utf8'))).toEqual(
      two.map((it) => Buffer.from(it.bytes).toString('utf8')),
    );
    expect(JSON.stringify(one.map(json))).not.toContain('secret');
  });
});
