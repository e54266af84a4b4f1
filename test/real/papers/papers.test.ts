import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitShaSchema, digestSchema, isWaybillError } from '@waybill/core';
import type { RegistryClient } from '@waybill/oci';
import {
  allowedSigners,
  bundleMediaType,
  imageSignaturePredicateType,
  readStatements,
  readWaybill,
  verifyImage,
  type AttestedImage,
  type SignatureExpectation,
} from '@waybill/supply-chain';
import { provenancePredicateType } from '@waybill/supply-chain/attestations';
import { z } from 'zod';
import { questions, whose, type ChangedQuestion } from './cosign-judge.ts';
import type { PapersRelease } from './papers-application.ts';
import { partsOfPapers, startPapersWorld, type PapersWorld } from './papers-world.ts';

/*
 * A release of two images, made by the bundled actions as a runner starts them: built by each engine, pushed to both
 * registries, signed by key and keyless, with bills of materials, provenance, scan, contracts and waybill. cosign judges
 * every paper, and Waybill what cosign makes.
 */
const installed = [];
for (const part of partsOfPapers) installed.push(await part.install());
const describeHere = installed.every(({ kind }) => kind === 'ready') ? describe : describe.skip;
const minute = 60_000;

/** Every pair of engine, registry and signer occurs. */
const releases: readonly PapersRelease[] = [
  { engine: 'docker', registry: 'docker-registry', signer: 'key', legacy: true },
  { engine: 'docker', registry: 'referrers', signer: 'keyless' },
  { engine: 'buildkit', registry: 'docker-registry', signer: 'keyless' },
  { engine: 'buildkit', registry: 'referrers', signer: 'key' },
  { engine: 'buildah', registry: 'docker-registry', signer: 'key' },
  { engine: 'buildah', registry: 'referrers', signer: 'keyless' },
  { engine: 'assemble', registry: 'docker-registry', signer: 'keyless' },
  { engine: 'assemble', registry: 'referrers', signer: 'key' },
];

/** As build-publish-image gives them. */
const imagesSchema = z
  .array(
    z.object({
      name: z.string(),
      repository: z.string(),
      digest: digestSchema,
    }),
  )
  .length(2);
type Image = z.infer<typeof imagesSchema>[number];

/** Whom the policy names. */
const policyNames = { key: 'key', keyless: 'workflow' } as const;

const papersSchema = z.record(z.string(), z.record(z.string(), digestSchema));

describeHere('the papers of a release', () => {
  let world: PapersWorld;
  beforeAll(async () => {
    world = await startPapersWorld();
  }, 5 * minute);
  afterAll(async () => world.stop(), minute);

  async function asked(
    kind: string,
    image: Pick<AttestedImage, 'repository' | 'digest'>,
    signer: PapersRelease['signer'],
    change: ChangedQuestion = {},
  ): Promise<string> {
    const reference = `${image.repository}@${image.digest}`;
    const question = [...(questions[kind] ?? []), ...whose(world, signer, change), reference];
    const { accepted, said } = await world.sigstore.cosign(...question);
    return accepted ? 'accepted' : said;
  }

  async function askedOfCosign2(
    image: Image,
    signer: PapersRelease['signer'],
    change: ChangedQuestion = {},
  ): Promise<boolean> {
    const reference = `${image.repository}@${image.digest}`;
    const question = ['verify', ...whose(world, signer, change), reference];
    return (await world.sigstore.cosign2(...question)).accepted;
  }

  const clientOf = ({ repository }: Pick<AttestedImage, 'repository'>): RegistryClient =>
    world.sigstore.client(repository.split('/')[0] ?? '');

  /** What our own verification says, with the policy's signers. */
  async function verified(
    image: Pick<AttestedImage, 'repository' | 'digest'>,
    expectation: Omit<SignatureExpectation, 'signers'>,
    signers = world.signers,
  ): Promise<string> {
    try {
      return (await verifyImage(clientOf(image), image, { ...expectation, signers })).signer;
    } catch (error) {
      if (!isWaybillError(error)) throw error;
      return error.code;
    }
  }

  /** Hangs papers of an image on another one in the same registry, as whoever may push there can. */
  async function stolen(image: Image): Promise<AttestedImage> {
    const client = clientOf(image);
    const other = await world.sigstore.push(client.registry, image.name);
    const path = other.repository.slice(client.registry.length + 1);
    for (const kind of [imageSignaturePredicateType, provenancePredicateType]) {
      const signers = allowedSigners(world.signers);
      const [paper] = (await readStatements(client, image, kind, signers)).found;
      if (paper === undefined) throw new TypeError(`${kind} is there`);
      await client.attach(path, other, {
        artifactType: bundleMediaType,
        annotations: { 'dev.sigstore.bundle.predicateType': kind },
        layers: [{ mediaType: bundleMediaType, bytes: paper.bundle }],
      });
    }
    return other;
  }

  async function refuses(
    { signer }: PapersRelease,
    app: Image,
    other: AttestedImage,
  ): Promise<void> {
    const stranger =
      signer === 'key'
        ? { change: { key: 'other.pub' }, says: /accepted signatures do not match threshold/ }
        : {
            change: { identity: world.workflow.replace('release.yml', 'other.yml') },
            says: /expected SAN value "[^"]*other\.yml/,
          };
    for (const kind of Object.keys(questions)) {
      expect(await asked(kind, app, signer, stranger.change)).toMatch(stranger.says);
    }
    if (signer === 'keyless') {
      const change = { issuer: 'https://elsewhere.example' };
      expect(await asked('signature', app, signer, change)).toMatch(/expected issuer value/);
    }
    for (const kind of ['signature', 'provenance']) {
      expect(await asked(kind, other, signer)).toMatch(/digest does not match any digest/);
    }
  }

  it.each(releases)(
    'built by $engine, in $registry, by $signer, are what cosign accepts, and of nothing and nobody else',
    async (release) => {
      const { signer } = release;
      const commit = await world.commit(release);
      const built = await world.step('build-publish-image', commit, release);
      expect([built.code, built.message]).toEqual(['', expect.stringContaining('(built)')]);
      const images = imagesSchema.parse(JSON.parse(built.outputs['images'] ?? ''));
      // As long as no bundle is listed cosign 2 looks where the older format stands.
      for (const image of release.legacy === true ? images : []) {
        expect(await askedOfCosign2(image, signer)).toBe(true);
        expect(await askedOfCosign2(image, signer, { key: 'other.pub' })).toBe(false);
      }
      const signed = await world.step('sign-and-sbom', commit, release);
      expect([signed.code, signed.decision]).toEqual(['', 'done']);
      const papers = papersSchema.parse(JSON.parse(signed.outputs['attestations'] ?? ''));
      await Promise.all(
        images.map(async (image) => {
          const kinds = Object.keys(questions);
          expect(Object.keys(papers[image.name] ?? {}).sort()).toEqual([...kinds].sort());
          for (const kind of kinds) {
            expect([kind, await asked(kind, image, signer)]).toEqual([kind, 'accepted']);
          }
        }),
      );
      const [app] = images;
      if (app === undefined) throw new TypeError('two images');
      expect(await askedOfCosign2(app, signer)).toBe(true);
      const other = await stolen(app);
      await refuses(release, app, other);
      const expectation = { application: 'shop', commit, source: world.source };
      const { signers } = world;
      expect(await verified(app, expectation)).toBe(policyNames[signer]);
      expect(await verified(other, expectation)).toBe('SIGNATURE_WRONG_SUBJECT');
      const { waybill } = await readWaybill(clientOf(app), app, { ...expectation, signers });
      expect(waybill.images.map(({ digest }) => digest)).toEqual(images.map((it) => it.digest));
      expect(waybill.scans?.map(({ counts }) => counts.medium)).toEqual([1, 1]);
      const again = await world.step('build-publish-image', commit, release);
      expect([again.decision, again.outputs['reused']]).toEqual(['unchanged', 'true']);
    },
    4 * minute,
  );

  it.each<Pick<PapersRelease, 'registry' | 'signer'>>([
    { registry: 'docker-registry', signer: 'keyless' },
    { registry: 'referrers', signer: 'key' },
  ])(
    'that cosign makes in $registry by $signer, our verification accepts, by the policy',
    async ({ registry, signer }) => {
      const host = world.host(registry);
      const image = await world.sigstore.push(host, 'by-cosign');
      const reference = `${image.repository}@${image.digest}`;
      const commit = '0123456789abcdef0123456789abcdef01234567';
      const expectation = {
        ...{ application: 'shop', source: world.source },
        commit: commitShaSchema.parse(commit),
      };
      const annotations = Object.entries(expectation).flatMap(([name, value]) => [
        ...['-a', `waybill.${name}=${value}`],
      ]);
      const predicate = join(world.folder, 'predicate.json');
      await writeFile(predicate, JSON.stringify(provenance));
      for (const command of [
        ['sign', ...annotations],
        ['attest', '--type', 'slsaprovenance1', '--predicate', predicate],
      ]) {
        const made = await world.sigstore.cosign(
          ...command,
          ...['--yes', '--trusted-root', 'root.json', '--allow-http-registry'],
          ...(await signingBy(signer)),
          reference,
        );
        expect([command[0], made.accepted ? '' : made.said]).toEqual([command[0], '']);
      }
      expect(await verified(image, expectation)).toBe(policyNames[signer]);
      const others = world.signers.filter(({ name }) => name !== policyNames[signer]);
      expect(await verified(image, expectation, others)).toMatch(
        /^SIGNATURE_WRONG_(?:KEY|IDENTITY)$/,
      );
      expect(await verified(image, { ...expectation, application: 'other' })).toBe(
        'SIGNATURE_WRONG_SOURCE',
      );
      const signers = allowedSigners(world.signers);
      const client = world.sigstore.client(host);
      const read = await readStatements(client, image, provenancePredicateType, signers);
      expect(read.rejected).toEqual([]);
      expect(read.found.map(({ statement }) => statement.predicate)).toMatchObject([provenance]);
    },
    minute,
  );

  async function signingBy(signer: PapersRelease['signer']): Promise<readonly string[]> {
    if (signer === 'key') return ['--key', 'cosign.key', '--signing-config', 'signing.json'];
    const token = await world.sigstore.token({ url: world.source.replace(/\/acme\/shop$/, '') });
    return ['--identity-token', token.reveal(), '--signing-config', 'keyless.json'];
  }
});

const provenance = {
  buildDefinition: { buildType: 'urn:test', externalParameters: { made: 'elsewhere' } },
  runDetails: { builder: { id: 'urn:test:builder' } },
};
