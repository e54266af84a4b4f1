import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { readSbom } from './read-sbom.ts';
import type { Sbom } from './sbom.ts';

const digest = digestOf('image');
const library = { type: 'library', name: 'minimist', version: '1.2.5' };
const cyclonedx = (changes: object = {}): object => ({
  ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
  metadata: { component: { type: 'container', name: 'app', version: digest } },
  components: [library],
  ...changes,
});
const spdx = (changes: object = {}): object => ({
  ...{ spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', name: 'app' },
  packages: [
    { SPDXID: 'SPDXRef-root', name: 'app', versionInfo: digest },
    { SPDXID: 'SPDXRef-1', name: 'minimist', versionInfo: '1.2.5' },
  ],
  relationships: [
    {
      ...{ spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES' },
      relatedSpdxElement: 'SPDXRef-root',
    },
  ],
  ...changes,
});
const read = (value: unknown, empty: 'refused' | 'allowed' = 'refused'): Sbom =>
  readSbom(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), {
    ...{ what: 'the file', digests: [digest], empty },
  });

describe('a bill of materials', () => {
  it('is CycloneDX or SPDX, and keeps its bytes', () => {
    const bytes = Buffer.from(JSON.stringify(cyclonedx()));
    expect(readSbom(bytes, { what: 'x', empty: 'refused' })).toEqual({
      ...{ format: 'cyclonedx', version: '1.6', packages: 1, subject: digest, bytes },
    });
    expect(read(spdx())).toMatchObject({
      ...{ format: 'spdx', version: '2.3', packages: 1, subject: digest },
    });
  });

  it('counts packages within packages, and neither files nor systems', () => {
    const components = [
      { type: 'file', name: 'a' },
      { type: 'operating-system', name: 'debian' },
      {
        type: 'application',
        name: 'b',
        components: [library, { ...library, components: [library] }],
      },
    ];
    expect(read(cyclonedx({ components })).packages).toBe(4);
  });

  it('is never empty, unless that is allowed', () => {
    const empty = [
      cyclonedx({ components: [] }),
      cyclonedx({ components: undefined }),
      cyclonedx({ components: [{ type: 'file', name: 'a' }] }),
      spdx({ packages: [{ SPDXID: 'SPDXRef-root', name: 'app' }] }),
      spdx({ packages: undefined }),
    ];
    for (const document of empty) {
      expect(() => read(document)).toThrow(expect.objectContaining({ code: 'SBOM_EMPTY' }));
      expect(read(document, 'allowed').packages).toBe(0);
    }
  });

  it('of another image is refused; one that names no image is taken', () => {
    const about = (version: string): object =>
      cyclonedx({ metadata: { component: { type: 'container', name: 'app', version } } });
    expect(() => read(about(digestOf('other')))).toThrow(
      expect.objectContaining({ code: 'SBOM_WRONG_SUBJECT' }),
    );
    expect(read(about('1.2.3'))).not.toHaveProperty('subject');
    expect(read(cyclonedx({ metadata: undefined })).packages).toBe(1);
  });

  it.each<[string, unknown]>([
    ['no JSON', '<bom/>'],
    ['a list', []],
    ['another document', { name: 'x' }],
    ['CycloneDX that scanners do not read yet', cyclonedx({ specVersion: '1.7' })],
    ['SPDX 3', spdx({ spdxVersion: 'SPDX-3.0' })],
    ['a component without a name', cyclonedx({ components: [{ type: 'library' }] })],
    [
      'a component within one that has none',
      cyclonedx({ components: [{ ...library, components: [1] }] }),
    ],
  ])('that is %s is refused', (_, value) => {
    expect(() => read(value)).toThrow(expect.objectContaining({ code: 'SBOM_INVALID' }));
  });

  it('nested as deep as JSON goes is read without exhausting the stack', () => {
    const depth = 20_000;
    const text = `{"type":"library","name":"x","components":[`.repeat(depth) + ']}'.repeat(depth);
    const document = `{"bomFormat":"CycloneDX","specVersion":"1.6","components":[${text}]}`;
    expect(read(document).packages).toBe(depth);
  });

  it('of 20 MB is read, one of more than 64 MiB is not', () => {
    const components = Array.from({ length: 40_000 }, (_, index) => ({
      ...{ ...library, name: `package-${String(index)}` },
      description: 'x'.repeat(450),
    }));
    expect(read(cyclonedx({ components })).packages).toBe(40_000);
    const large = Buffer.alloc(64 * 1024 * 1024 + 1, 0x20);
    expect(() => readSbom(large, { what: 'x', empty: 'refused' })).toThrow(
      expect.objectContaining({ code: 'SBOM_TOO_LARGE' }),
    );
  });
});
