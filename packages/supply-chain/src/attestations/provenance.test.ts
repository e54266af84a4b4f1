import { describe, expect, it } from '@jest/globals';
import { commitShaSchema, digestOf } from '@waybill/core';
import fc from 'fast-check';
import { isProvenanceOf, provenancePredicate, provenanceSchema } from './provenance.ts';
import type { ImageBuild } from './provenance.ts';

const commit = commitShaSchema.parse('a'.repeat(40));
const base = digestOf('base');
const hex = base.slice('sha256:'.length);

const build = (change: Partial<ImageBuild> = {}): ImageBuild => ({
  ...{ application: 'shop', image: 'app', source: 'https://git.example/acme/shop', commit },
  description: { file: 'waybill.yaml', digest: digestOf('description') },
  definition: { name: 'app', buildx: { target: 'app' } },
  ...{ engine: 'buildx', materials: [], builder: 'urn:builder', invocation: 'urn:run' },
  ...{ startedAt: '2026-01-01T00:00:00.000Z', finishedAt: '2026-01-01T00:01:00.000Z' },
  ...change,
});

const dependencies = (
  materials: ImageBuild['materials'],
): { readonly name?: string | undefined; readonly uri?: string | undefined }[] =>
  provenancePredicate(build({ materials })).buildDefinition.resolvedDependencies?.slice(2) ?? [];

describe('the provenance of an image', () => {
  it('names commit, description and base images as what the build took', () => {
    const materials = [{ name: 'docker.io/library/alpine:3.22', digest: base }];
    const { buildDefinition, runDetails } = provenancePredicate(build({ materials }));
    expect(buildDefinition.resolvedDependencies).toEqual([
      {
        uri: `git+https://git.example/acme/shop@${commit}`,
        digest: { gitCommit: commit },
      },
      {
        name: 'waybill.yaml',
        digest: { sha256: digestOf('description').slice('sha256:'.length) },
      },
      {
        name: 'docker.io/library/alpine:3.22',
        uri: `pkg:oci/alpine@sha256%3A${hex}?repository_url=docker.io%2Flibrary%2Falpine&tag=3.22`,
        digest: { sha256: hex },
      },
    ]);
    expect(runDetails).toEqual({
      builder: { id: 'urn:builder' },
      metadata: {
        invocationId: 'urn:run',
        startedOn: '2026-01-01T00:00:00.000Z',
        finishedOn: '2026-01-01T00:01:00.000Z',
      },
    });
  });

  it.each([
    [
      '127.0.0.1:5000/base/alpine',
      'pkg:oci/alpine@',
      '?repository_url=127.0.0.1%3A5000%2Fbase%2Falpine',
    ],
    [
      '127.0.0.1:5000/alpine:1',
      'pkg:oci/alpine@',
      '?repository_url=127.0.0.1%3A5000%2Falpine&tag=1',
    ],
    [`alpine:3@${base}`, 'pkg:oci/alpine@', '?repository_url=alpine&tag=3'],
    ['https://files.example/a.tgz', 'https://files.example/a.tgz', ''],
    ['pkg:docker/alpine@3', 'pkg:docker/alpine@3', ''],
  ])('names %s as a package URL, or as the URL that it is', (name, start, end) => {
    const [found] = dependencies([{ name, digest: base }]);
    expect(found?.uri?.startsWith(start)).toBe(true);
    expect(found?.uri?.endsWith(end)).toBe(true);
  });

  it('is known again for its image and commit, and for no other', () => {
    const predicate = provenancePredicate(build());
    expect(isProvenanceOf(predicate, 'app', commit)).toBe(true);
    expect(isProvenanceOf(predicate, 'worker', commit)).toBe(false);
    expect(isProvenanceOf(predicate, 'app', commitShaSchema.parse('b'.repeat(40)))).toBe(false);
    const foreign = {
      ...predicate,
      buildDefinition: { ...predicate.buildDefinition, buildType: 'https://mobyproject.org/x' },
    };
    expect(isProvenanceOf(foreign, 'app', commit)).toBe(false);
  });

  it('is read again from whatever materials there are; what is none is none', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), fc.jsonValue(), (names, other) => {
        const materials = names.map((name) => ({ name, digest: base }));
        const json: unknown = JSON.parse(JSON.stringify(provenancePredicate(build({ materials }))));
        expect(provenanceSchema.safeParse(json).success).toBe(true);
        expect(isProvenanceOf(other, 'app', commit)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
