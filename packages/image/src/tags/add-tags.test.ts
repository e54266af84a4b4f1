import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tagRuleSchema } from '@waybill/config';
import {
  canonicalJson,
  commitShaSchema,
  releaseTag,
  silentProgress,
  type CommitSha,
  type Digest,
  type ReleaseImage,
} from '@waybill/core';
import { blobFromBytes, mediaTypes } from '@waybill/oci';
import { registryFixture, type RegistryFixture } from '../testing/registry-fixture.ts';
import { addTags, type AddedTag } from './add-tags.ts';
import { extraTags } from './extra-tags.ts';

const commits = ['a', 'b', 'c'].map((letter) => commitShaSchema.parse(letter.repeat(40)));
const semver = ['{{version}}', '{{major}}.{{minor}}'].map(
  (pattern) => `type=semver,pattern=${pattern}`,
);

describe('adding tags', () => {
  let fixture: RegistryFixture;
  let repositories = 0;

  beforeAll(async () => {
    fixture = await registryFixture();
  });
  afterAll(async () => fixture.close());

  async function pushed(path: string, commit: CommitSha): Promise<ReleaseImage> {
    const client = fixture.client();
    const config = Buffer.from(canonicalJson({ architecture: 'amd64', os: 'linux', commit }));
    const { digest, size } = await client.pushBlob(path, blobFromBytes(config));
    const manifest = canonicalJson({
      schemaVersion: 2,
      mediaType: mediaTypes.ociManifest,
      config: { mediaType: mediaTypes.ociConfig, digest, size },
      layers: [],
      annotations: { 'org.opencontainers.image.revision': commit },
    });
    const descriptor = await client.pushManifest(
      path,
      Buffer.from(manifest),
      mediaTypes.ociManifest,
    );
    return {
      name: 'app',
      repository: `${fixture.registry.host}/${path}`,
      tag: releaseTag(commit),
      digest: descriptor.digest,
      mediaType: descriptor.mediaType,
      size: descriptor.size,
    };
  }

  /** Each commit's image in a repository of its own test; later commits descend from earlier ones. */
  async function world(): Promise<{
    add(at: number, ref: string, ...rules: string[]): Promise<readonly AddedTag[]>;
    holder(tag: string): Promise<number>;
  }> {
    repositories += 1;
    const path = `shop/app-${String(repositories)}`;
    const images: ReleaseImage[] = [];
    for (const commit of commits) images.push(await pushed(path, commit));
    const digests: (Digest | undefined)[] = images.map(({ digest }) => digest);
    return {
      add: async (at, ref, ...rules) => {
        const image = images[at];
        const commit = commits[at];
        if (image === undefined || commit === undefined) throw new TypeError('a commit');
        const parsed = rules.map((rule) => tagRuleSchema.parse(rule));
        const tags = extraTags(parsed, { commit, ref, defaultBranch: 'main' });
        return await addTags([image], commit, tags, {
          registry: fixture.client,
          progress: silentProgress,
          isAncestor: (one, other) =>
            Promise.resolve(commits.indexOf(one) <= commits.indexOf(other)),
        });
      },
      holder: async (tag) => digests.indexOf((await fixture.client().resolve(path, tag))?.digest),
    };
  }

  it('points them at the published digest, and nothing is written the second time', async () => {
    const { add, holder } = await world();
    const first = await add(0, 'refs/tags/v1.2.3', ...semver);
    expect(first.map(({ tag, outcome }) => [tag, outcome])).toEqual([
      ['1.2.3', 'added'],
      ['1.2', 'added'],
    ]);
    expect(await holder('1.2')).toBe(0);
    const before = fixture.registry.requests.writes().length;
    const second = await add(0, 'refs/tags/v1.2.3', ...semver);
    expect(second.map(({ outcome }) => outcome)).toEqual(['present', 'present']);
    expect(fixture.registry.requests.writes()).toHaveLength(before);
  });

  it('never moves the tag of a version, and sets no other one then', async () => {
    const { add, holder } = await world();
    await add(0, 'refs/tags/v1.2.3', ...semver);
    await expect(add(1, 'refs/tags/v1.2.3', 'type=raw,value=new', ...semver)).rejects.toMatchObject(
      { code: 'IMAGE_VERSION_TAG_TAKEN' },
    );
    expect(await holder('1.2.3')).toBe(0);
    expect(await holder('new')).toBe(-1);
  });

  it('moves 1.2 to the newest version, and never back to an older one', async () => {
    const { add, holder } = await world();
    await add(0, 'refs/tags/v1.2.3', ...semver);
    await add(1, 'refs/tags/v1.2.10', ...semver);
    expect(await holder('1.2')).toBe(1);
    const late = await add(2, 'refs/tags/v1.2.4', ...semver);
    expect(late.map(({ outcome }) => outcome)).toEqual(['added', 'kept']);
    expect(await holder('1.2')).toBe(1);
  });

  it("moves a branch's tag forward, and never back to an ancestor", async () => {
    const { add, holder } = await world();
    await add(1, 'refs/heads/main', 'type=edge');
    expect(await add(0, 'refs/heads/main', 'type=edge')).toMatchObject([{ outcome: 'kept' }]);
    expect(await holder('edge')).toBe(1);
    await add(2, 'refs/heads/main', 'type=edge');
    expect(await holder('edge')).toBe(2);
  });
});
