import { describe, expect, it } from '@jest/globals';
import { materialsIn } from './buildx-metadata.ts';

const hex = 'a'.repeat(64);

describe('the materials of a build by BuildKit', () => {
  it('are read from provenance of both versions, each once', () => {
    const uri = 'pkg:docker/127.0.0.1:5000/shop/base@3.22?platform=linux%2Famd64';
    const found = materialsIn([
      { materials: [{ uri, digest: { sha256: hex } }] },
      { buildDefinition: { resolvedDependencies: [{ uri, digest: { sha256: hex } }] } },
    ]);
    expect(found).toEqual([{ name: '127.0.0.1:5000/shop/base:3.22', digest: `sha256:${hex}` }]);
  });

  it.each([
    ['pkg:docker/alpine', 'alpine'],
    [`pkg:docker/ghcr.io%2Facme%2Fx@sha256:${hex}`, 'ghcr.io/acme/x'],
    ['https://example.org/x.tar', 'https://example.org/x.tar'],
    ['pkg:docker/%zz', 'pkg:docker/%zz'],
  ])('%s is %s', (uri, name) => {
    expect(materialsIn([{ materials: [{ uri, digest: { sha256: hex } }] }])[0]?.name).toBe(name);
  });

  it('are only those with a digest', () => {
    expect(
      materialsIn([
        { materials: [{ uri: 'pkg:docker/a' }, { uri: 'pkg:docker/b', digest: { sha1: '1' } }] },
        7,
        { materials: 'x' },
      ]),
    ).toEqual([]);
  });
});
