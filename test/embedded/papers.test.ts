import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { releaseTag, type CommitSha, type Digest } from '@waybill/core';
import { phasesOf, recordedPapers, releaseEvidence } from '@waybill/ledger';
import {
  allowedSigners,
  bundleMediaType,
  readStatements,
  readWaybill,
  verifyImage,
} from '@waybill/supply-chain';
import { provenancePredicateType, provenanceSchema } from '@waybill/supply-chain/attestations';
import type { CompletedRelease } from '@waybill/stage/steps/complete-release';
import { createPapersWorld, type PapersWorld } from './papers-world.ts';

const allKinds = ['signature', 'provenance', 'sbom-cyclonedx', 'sbom-spdx', 'scan', 'contract'];
const contracts = [{ contract: 'api', kind: 'openapi', holds: true, findings: { info: 1 } }];

const digestsOf = ({ papers }: CompletedRelease): Digest[] =>
  papers.flatMap((image) => image.papers.map(({ attestation }) => attestation));

const imageOf = (
  world: PapersWorld,
  { release }: CompletedRelease,
): {
  image: CompletedRelease['release']['images'][number];
  expectation: Parameters<typeof verifyImage>[2];
} => {
  const [image] = release.images;
  if (image === undefined) throw new Error('a release has images');
  const signers = [{ name: 'release', key: world.keys.publicKey }];
  const { application, commit } = release;
  return { image, expectation: { application, commit, source: world.source, signers } };
};

/** Overwrites the list that the registry keeps under the fallback tag. */
async function replaceList(
  world: PapersWorld,
  digest: Digest,
  change: (entries: readonly { digest: string }[]) => readonly object[],
): Promise<void> {
  const tag = digest.replace(':', '-');
  const url = `http://${world.registry.host}/v2/acme/shop/manifests/${tag}`;
  const { manifest } = await world.client.readManifest('acme/shop', tag);
  const manifests = 'manifests' in manifest ? change(manifest.manifests) : [];
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': mediaType },
    body: JSON.stringify({ schemaVersion: 2, mediaType, manifests }),
  });
  expect(response.status).toBe(201);
}

describe.each([true, false])('a release in a registry (referrers API: %s)', (referrersApi) => {
  let world: PapersWorld;
  let commit: CommitSha;
  let workspace: string;
  let completed: CompletedRelease;
  beforeAll(async () => {
    world = await createPapersWorld({ referrersApi });
    ({ commit, workspace } = await world.publish('papers'));
    completed = await world.complete({ commit, workspace, contracts });
  });
  afterAll(async () => {
    await world.close();
  });

  it('has all papers on every image, each found by its kind and recorded', async () => {
    expect(completed.changed).toBe(true);
    for (const { papers } of completed.papers) {
      expect(papers.map(({ kind }) => kind)).toEqual([...allKinds, 'waybill']);
    }
    for (const image of completed.release.images) {
      const path = image.repository.slice(image.repository.indexOf('/') + 1);
      const listed = await world.client.referrers(path, image.digest, {
        artifactType: bundleMediaType,
      });
      const papers = completed.papers.find(({ name }) => name === image.name)?.papers ?? [];
      expect(
        listed
          .map((it) => [it.digest, it.annotations?.['dev.sigstore.bundle.predicateType']])
          .sort(),
      ).toEqual(papers.map((it) => [it.attestation, it.predicateType]).sort());
    }
    const record = await world.ledger.release(commit);
    if (record === undefined) throw new Error('it was released');
    const recorded = releaseEvidence(record, 'released')?.attestations ?? [];
    expect(recorded.map(({ attestation }) => attestation).sort()).toEqual(
      digestsOf(completed).sort(),
    );
  });

  it('has a provenance of the run that built it, from commit and description', async () => {
    const { image } = imageOf(world, completed);
    const signers = allowedSigners([{ name: 'release', key: world.keys.publicKey }]);
    const { found } = await readStatements(world.client, image, provenancePredicateType, signers);
    const { buildDefinition, runDetails } = provenanceSchema.parse(found[0]?.statement.predicate);
    expect(buildDefinition.externalParameters).toMatchObject({
      ...{ application: 'shop', image: 'app', description: 'waybill.yaml' },
      source: { digest: { gitCommit: commit } },
      definition: { name: 'app' },
    });
    expect(buildDefinition.resolvedDependencies?.[0]?.digest).toEqual({ gitCommit: commit });
    const record = await world.ledger.release(commit);
    const built = record?.transitions.find(({ to }) => to === 'built');
    expect(runDetails.metadata?.finishedOn).toBe(built?.at);
    expect(runDetails.metadata?.invocationId).toContain(`:${built?.by.run ?? 'none'}:`);
  });

  it('has a waybill with scan and contracts, as promotion reads it', async () => {
    const { image, expectation } = imageOf(world, completed);
    const { waybill } = await readWaybill(world.client, image, expectation);
    expect(waybill.contracts).toEqual(contracts);
    expect(waybill.scans?.map((scan) => [scan.image, scan.counts.critical])).toEqual([
      ['app', 0],
      ['worker', 0],
    ]);
  });

  it('is left as it is by the next run (law 5)', async () => {
    const head = await world.ledger.head();
    world.registry.requests.reset();
    const again = await world.complete({ commit, workspace });
    expect(again.changed).toBe(false);
    expect(digestsOf(again).sort()).toEqual(digestsOf(completed).sort());
    expect(world.registry.requests.writes()).toEqual([]);
    expect(await world.ledger.head()).toBe(head);
  });

  it('is scanned again when that is asked for: a newer waybill says it, the record names it', async () => {
    await world.report(workspace, 'app', ['Medium']);
    const again = await world.complete({ commit, workspace, scanAgain: true });
    expect(again.changed).toBe(true);
    const { image, expectation } = imageOf(world, completed);
    const { waybill } = await readWaybill(world.client, image, expectation);
    expect(waybill.scans?.[0]?.counts.medium).toBe(1);
    expect(waybill.contracts).toEqual(contracts);
    const record = await world.ledger.release(commit);
    expect(record === undefined ? [] : phasesOf(record).slice(-2)).toEqual([
      'released',
      'released',
    ]);
    // Everything that ever hung on it is known, and its provenance was not made a second time.
    const papers = record === undefined ? [] : [...recordedPapers(record).values()].flat();
    expect(papers).toEqual(expect.arrayContaining(digestsOf(completed)));
    expect((await world.complete({ commit, workspace })).changed).toBe(false);
  });
});

describe('the list of what hangs on an image, under the fallback tag', () => {
  let world: PapersWorld;
  let commit: CommitSha;
  let workspace: string;
  beforeAll(async () => {
    world = await createPapersWorld({ referrersApi: false });
  });
  afterEach(async () => {
    const record = await world.ledger.release(commit);
    expect(record === undefined ? [] : phasesOf(record)).toContain('released');
  });
  afterAll(async () => {
    await world.close();
  });

  it('is repaired by any run, with nothing signed anew; the record finds what it lost meanwhile', async () => {
    ({ commit, workspace } = await world.publish('lost'));
    const completed = await world.complete({ commit, workspace });
    const { image, expectation } = imageOf(world, completed);
    await replaceList(world, image.digest, () => []);
    await expect(verifyImage(world.client, image, expectation)).rejects.toMatchObject({
      code: 'SIGNATURE_MISSING',
    });
    const record = await world.ledger.release(commit);
    const recorded = record === undefined ? [] : (recordedPapers(record).get(image.name) ?? []);
    await verifyImage(world.client, image, { ...expectation, recorded });
    await readWaybill(world.client, image, { ...expectation, recorded });
    const again = await world.complete({ commit, workspace });
    expect(again.changed).toBe(true);
    expect(digestsOf(again).sort()).toEqual(digestsOf(completed).sort());
    await verifyImage(world.client, image, expectation);
  });

  it('gets back the type of an entry that another tool wrote without one', async () => {
    ({ commit, workspace } = await world.publish('untyped'));
    const { image } = imageOf(world, await world.complete({ commit, workspace }));
    await replaceList(world, image.digest, (entries) =>
      entries.map((entry) => ({ ...entry, artifactType: undefined, annotations: undefined })),
    );
    await world.complete({ commit, workspace });
    const { manifest } = await world.client.readManifest(
      'acme/shop',
      image.digest.replace(':', '-'),
    );
    const entries = 'manifests' in manifest ? manifest.manifests : [];
    expect(entries.length).toBeGreaterThan(4);
    expect(new Set(entries.map(({ artifactType }) => artifactType))).toEqual(
      new Set([bundleMediaType]),
    );
  });

  it('holds the papers of every run of a race: one writes, the others wait', async () => {
    ({ commit, workspace } = await world.publish('race'));
    const all = await Promise.all([1, 2, 3].map(() => world.complete({ commit, workspace })));
    const record = await world.ledger.release(commit);
    if (record === undefined) throw new Error('it was released');
    for (const image of all[0]?.release.images ?? []) {
      const path = image.repository.slice(image.repository.indexOf('/') + 1);
      const listed = (await world.client.referrers(path, image.digest)).map(({ digest }) => digest);
      expect(listed).toEqual(
        expect.arrayContaining([...(recordedPapers(record).get(image.name) ?? [])]),
      );
    }
    expect((await world.complete({ commit, workspace })).changed).toBe(false);
  });
});

describe('a scan that blocks', () => {
  let world: PapersWorld;
  beforeAll(async () => {
    world = await createPapersWorld({ referrersApi: true });
  });
  afterAll(async () => {
    await world.close();
  });

  it('fails the release with its report attached and recorded, and without a waybill', async () => {
    const { commit, workspace } = await world.publish('vulnerable');
    await world.report(workspace, 'worker', ['Critical', 'Low']);
    await expect(world.complete({ commit, workspace })).rejects.toMatchObject({
      code: 'SCAN_BLOCKED',
    });
    const record = await world.ledger.release(commit);
    if (record === undefined) throw new Error('it was published');
    expect(releaseEvidence(record, 'failed')).toMatchObject({
      reaching: 'released',
      code: 'SCAN_BLOCKED',
    });
    const tag = releaseTag(commit);
    const found = await world.client.resolve('acme/worker', tag);
    if (found === undefined) throw new Error('it is tagged');
    const kinds = (await world.client.referrers('acme/worker', found.digest)).map(
      (it) => it.annotations?.['dev.sigstore.bundle.predicateType'],
    );
    expect(kinds).toContain('https://cosign.sigstore.dev/attestation/vuln/v1');
    expect(kinds).not.toContain('urn:waybill:predicate:waybill:v1');
    // Its author mends the report: nothing is built, and it goes on from there.
    await world.report(workspace, 'worker', ['Low']);
    const completed = await world.complete({ commit, workspace });
    expect(completed.scan?.allowed).toBe(true);
    const after = await world.ledger.release(commit);
    expect(after === undefined ? '' : phasesOf(after).slice(-2).join(' ')).toBe('failed released');
  });
});
