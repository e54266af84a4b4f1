import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitSha, Digest } from '@waybill/core';
import {
  imageEngines,
  readImageContent,
  type BuildContext,
  type BuildRequest,
  type BuiltImage,
  type EngineRegistry,
} from '@waybill/image';
import { recordedPlatformPapers, releaseEvidence } from '@waybill/ledger';
import { mediaTypes } from '@waybill/oci';
import type { CompletedRelease } from '@waybill/stage/steps/complete-release';
import { allowedSigners, bundleMediaType, readStatements } from '@waybill/supply-chain';
import { createPapersWorld, type PapersWorld } from './papers-world.ts';

const platforms = ['linux/amd64', 'linux/arm64'];
const predicateType = 'https://cyclonedx.org/bom';

const description = (host: string): string => `version: 1
application: shop
images:
  - { name: app, repository: "${host}/acme/shop", assemble: { layers: [{ from: src, to: /app }] } }
sbom:
  formats: [cyclonedx]
  images: { app: { files: [reports/0.cdx.json, reports/1.cdx.json] } }
`;

/** As BuildKit does for several platforms: an image of each, and an index of them. */
async function buildIndex(request: BuildRequest, context: BuildContext): Promise<BuiltImage> {
  const engine = await imageEngines.assemble();
  const { image } = request;
  if (!('assemble' in image)) throw new TypeError('an image of assemble');
  const made: BuiltImage[] = [];
  for (const platform of platforms) {
    const of = { ...image, assemble: { ...image.assemble, platform } };
    made.push(await engine.build({ ...request, image: of }, context));
  }
  const [first] = made;
  if (first === undefined) throw new TypeError('an image of each platform');
  const slash = first.repository.indexOf('/');
  const client = context.registry(first.repository.slice(0, slash));
  const path = first.repository.slice(slash + 1);
  const manifests = made.map(({ mediaType, digest, size }, index) => {
    const [os, architecture] = (platforms[index] ?? '').split('/');
    return { mediaType, digest, size, platform: { os, architecture } };
  });
  const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests };
  const bytes = Buffer.from(JSON.stringify(index));
  const pushed = await client.pushManifest(path, bytes, mediaTypes.ociIndex);
  const content = await readImageContent(client, path, pushed.digest);
  const { mediaType, digest, size } = content.descriptor;
  return { ...first, ...{ mediaType, digest, size }, platforms: content.platforms };
}

const engines: EngineRegistry = {
  ...imageEngines,
  assemble: () => Promise.resolve({ name: 'assemble', deterministic: true, build: buildIndex }),
};

const cyclonedx = (digest: Digest): string =>
  JSON.stringify({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6' },
    metadata: { component: { type: 'container', name: 'app', version: digest } },
    components: [{ type: 'library', name: 'left-pad', version: '1.3.0' }],
  });

describe.each([true, false])('an index of two platforms (referrers API: %s)', (referrersApi) => {
  let world: PapersWorld;
  let commit: CommitSha;
  let workspace: string;
  let completed: CompletedRelease;
  let images: readonly Digest[];
  beforeAll(async () => {
    world = await createPapersWorld({ referrersApi, description, engines });
    ({ commit, workspace } = await world.publish('platforms'));
    const record = await world.ledger.release(commit);
    const contents = record && releaseEvidence(record, 'built')?.contents?.[0];
    images = (contents?.platforms ?? []).map(({ digest }) => digest);
    for (const [index, digest] of images.entries())
      await writeFile(join(workspace, 'reports', `${String(index)}.cdx.json`), cyclonedx(digest));
    completed = await world.complete({ commit, workspace });
  });
  afterAll(async () => world.close());

  it('has a bill of materials on the manifest of each, by which it is found there', async () => {
    const [app] = completed.release.images;
    if (app === undefined) throw new TypeError('an image');
    const signers = allowedSigners([{ name: 'release', key: world.keys.publicKey }]);
    const papers = completed.papers[0]?.papers.filter(({ kind }) => kind === 'sbom-cyclonedx');
    expect(papers?.map((paper) => paper.platform)).toEqual(
      images.map((digest, index) => ({ platform: platforms[index], digest })),
    );
    for (const [index, digest] of images.entries()) {
      const image = { repository: app.repository, digest };
      const { found } = await readStatements(world.client, image, predicateType, signers);
      expect(found).toMatchObject([
        {
          referrer: papers?.[index]?.attestation,
          statement: { predicate: { metadata: { component: { version: digest } } } },
        },
      ]);
    }
    const whole = await readStatements(world.client, app, predicateType, signers);
    expect(whole.found).toEqual([]);
  });

  it('is left as it is by the next run; a list that lost something is repaired from the record', async () => {
    world.registry.requests.reset();
    expect((await world.complete({ commit, workspace })).changed).toBe(false);
    expect(world.registry.requests.writes()).toEqual([]);
    const record = await world.ledger.release(commit);
    const recorded = record === undefined ? [] : recordedPlatformPapers(record);
    expect(recorded.map(({ subject }) => subject)).toEqual(images);
    // A plain bare repository has no store of attestations beside the registry.
    await expect(world.complete({ commit, workspace, forgeStore: true })).rejects.toMatchObject({
      code: 'FORGE_STORE_MISSING',
    });
    if (referrersApi) return;
    const [subject] = images;
    if (subject === undefined) throw new TypeError('an image of each platform');
    const nothing = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [] };
    const bytes = Buffer.from(JSON.stringify(nothing));
    const lost = await world.client.pushManifest('acme/shop', bytes, mediaTypes.ociIndex);
    await world.client.tag('acme/shop', lost, subject.replace(':', '-'));
    expect((await world.complete({ commit, workspace })).changed).toBe(true);
    const listed = await world.client.referrers('acme/shop', subject, {
      artifactType: bundleMediaType,
    });
    expect(listed.map(({ digest }) => digest)).toEqual([recorded[0]?.attestation]);
  });
});
