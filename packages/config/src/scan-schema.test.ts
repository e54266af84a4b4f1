import { describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import { parseApplicationConfig, parseWaivers } from './parse.ts';
import { sbomSchema, scanPolicySchema, scanSchema } from './scan-schema.ts';
import type { Waiver } from './waivers-schema.ts';

const problemsOf = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (error) {
    if (!isWaybillError(error, 'CONFIG_INVALID')) throw error;
    return error.message;
  }
};

describe('sbom and scan of an application', () => {
  it('need nothing: syft makes both formats, grype fails critical and high', () => {
    expect(sbomSchema.parse({})).toEqual({
      ...{ formats: ['cyclonedx', 'spdx'], empty: 'refused', images: {} },
      timeoutMilliseconds: 600_000,
    });
    expect(scanSchema.parse({})).toEqual({
      ...{ block: ['critical', 'high'], unknown: 'allowed', onlyFixable: false },
      ...{ vex: [], reports: {}, database: { update: true }, timeoutMilliseconds: 600_000 },
    });
  });

  it('take what something else made', () => {
    const images = {
      app: { 'npm-lockfile': './package-lock.json', development: true },
      ui: { files: ['ui.cdx.json'] },
    };
    expect(sbomSchema.parse({ images }).images).toEqual({
      app: { kind: 'npm-lockfile', path: 'package-lock.json', development: true },
      ui: { kind: 'files', paths: ['ui.cdx.json'] },
    });
    const scan = {
      waivers: '.waybill/waivers.yaml',
      vex: ['vex.json'],
      reports: { ui: 'ui.sarif' },
    };
    expect(scanSchema.parse({ ...scan, 'max-database-age': '2d' })).toMatchObject({
      ...scan,
      maxDatabaseAgeMilliseconds: 172_800_000,
    });
  });

  it.each([
    ['a file outside', sbomSchema, { images: { app: { files: ['../x'] } } }],
    ['two ways at once', sbomSchema, { images: { app: { files: ['x'], 'npm-lockfile': 'y' } } }],
    ['another format', sbomSchema, { formats: ['swid'] }],
    ['no format', sbomSchema, { formats: [] }],
    ['a severity that there is not', scanSchema, { block: ['severe'] }],
    ['nothing that fails', scanSchema, { block: [] }],
    ['a database with a password', scanSchema, { database: { url: 'https://a:b@x.org/' } }],
    ['a version without checksums', scanSchema, { grype: { version: '0.110.0' } }],
    ['an age without a unit', scanPolicySchema, { block: ['high'], 'max-database-age': '5' }],
    ['waivers that perhaps count', scanPolicySchema, { block: ['high'], waivers: 'some' }],
  ])('refuse %s', (_, schema, written) => {
    expect(schema.safeParse(written).success).toBe(false);
  });

  it('name images of the release', () => {
    const text = `
version: 1
application: shop
images:
  - name: app
    repository: registry.example.org/shop/app
    assemble: { layers: [{ from: src, to: /app }] }
sbom:
  images:
    ap: { npm-lockfile: package-lock.json }
scan:
  reports: { worker: worker.json }
`;
    const problems = problemsOf(() => parseApplicationConfig(text, 'waybill.yaml'));
    expect(problems).toContain('waybill.yaml:10:5');
    expect(problems).toContain('there is no image "ap"; did you mean "app"');
    expect(problems).toContain('there is no image "worker"');
  });
});

describe('a file of waivers', () => {
  const waiver = {
    ...{ id: 'CVE-2021-44906', package: 'pkg:npm/minimist', versions: '<1.2.6', owner: 'ada' },
    ...{ reason: 'the parser sees no input of users', expires: '2026-12-31' },
  };
  const read = (changes: object): readonly Waiver[] =>
    parseWaivers(JSON.stringify({ version: 1, waivers: [{ ...waiver, ...changes }] }), 'w.yaml');

  it('gives each waiver, good through its last day', () => {
    expect(read({ images: ['app'] })).toEqual([
      { ...waiver, images: ['app'], expires: '2026-12-31T23:59:59.999Z' },
    ]);
    expect(read({ expires: '2026-12-31T10:00:00.000Z' })[0]?.expires).toBe(
      '2026-12-31T10:00:00.000Z',
    );
  });

  it.each<[string, object, string]>([
    ['without an end', { expires: undefined }, 'expires: is missing'],
    ['that never ends', { expires: 'never' }, 'expected a day such as 2026-12-31, found "never"'],
    ['whose day there is not', { expires: '2026-02-30' }, 'expected a day'],
    ['without an owner', { owner: ' ' }, 'owner'],
    ['without a reason', { reason: undefined }, 'reason: is missing'],
    ['with a word for a reason', { reason: 'later' }, 'expected a sentence that says why'],
    ['of every vulnerability', { id: '*' }, 'expected the id of a vulnerability'],
    ['of every package', { package: '' }, 'expected the name of a package'],
    ['of a purl with a version', { package: 'pkg:npm/minimist@1.2.5' }, 'without a version'],
    ['without versions', { versions: undefined }, 'versions: is missing'],
    ['with a range of npm', { versions: '^1.2.0' }, 'expected "*", or comparisons'],
    ['with an empty range', { versions: '' }, 'expected "*", or comparisons'],
    ['with a key too much', { until: '2026-12-31' }, 'unknown key "until"'],
  ])('refuses one %s', (_, changes, expected) => {
    expect(problemsOf(() => read(changes))).toContain(expected);
  });

  it.each(['pkg:npm/%40acme/b', 'pkg:deb/debian/openssl', '@acme/b', 'libssl3'])(
    'takes the package %s',
    (name) => {
      expect(read({ package: name })[0]?.package).toBe(name);
    },
  );

  it.each(['*', '1.2.3', '>=2.0.0 <2.3.1 || 3.0.0', '<= 1:2.36-9+deb12u4', '>v1.0.0'])(
    'takes the versions %s',
    (versions) => {
      expect(read({ versions })[0]?.versions).toBe(versions);
    },
  );
});
