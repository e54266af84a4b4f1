import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import {
  attachStatement,
  encodeStatement,
  signImage,
  verifyImage,
  type AttestedImage,
  type SignatureExpectation,
  type StatementSigner,
} from '@waybill/supply-chain';
import { part as cosign, cosign2 } from '../parts/cosign.ts';
import * as dockerRegistry from '../parts/docker-registry.ts';
import * as referrersRegistry from '../parts/referrers-registry.ts';
import { fulcio, timestampServer } from '../parts/sigstore-services.ts';
import { claims, startSigstoreWorld, workflow, type SigstoreWorld } from './sigstore-world.ts';

/*
 * cosign judges what Waybill signs, and Waybill what cosign signs: by key and keyless (a real Fulcio, a real timestamp
 * authority, an issuer with GitHub's claims), in a registry with the referrers API and in one without.
 */
const needed = [
  cosign,
  cosign2,
  fulcio,
  timestampServer,
  dockerRegistry.part,
  referrersRegistry.part,
];
const installed = await Promise.all(needed.map((part) => part.install()));
const isHere = installed.every(({ kind }) => kind === 'ready');
const describeHere = isHere ? describe : describe.skip;

const minute = 60_000;
const provenance = 'https://slsa.dev/provenance/v1';

const registries = [
  ['docker-registry (fallback tag)', dockerRegistry.start],
  ['go-containerregistry (referrers API)', referrersRegistry.start],
] as const;

describeHere.each(registries)('%s', (_name, start) => {
  let world: SigstoreWorld;
  let registry: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    [world, registry] = await Promise.all([startSigstoreWorld(), start()]);
    await world.prepareCosign();
  }, 2 * minute);
  afterAll(async () => {
    await Promise.all([world.stop(), registry.stop()]);
  });

  const insecure = ['--allow-http-registry', '--insecure-ignore-tlog=true'];
  const reference = ({ repository, digest }: AttestedImage): string => `${repository}@${digest}`;
  const byKey = (key: string): string[] => [
    '--key',
    key,
    '--trusted-root',
    'root.json',
    ...insecure,
  ];
  const byWorkflow = (change: { identity?: string; issuer?: string } = {}): string[] => [
    ...['--certificate-identity', change.identity ?? workflow],
    ...['--certificate-oidc-issuer', change.issuer ?? world.issuer],
    ...['--trusted-root', 'root.json', '--insecure-ignore-sct', '--use-signed-timestamps'],
    ...insecure,
  ];

  async function signed(name: string, signer: StatementSigner): Promise<AttestedImage> {
    const image = await world.push(registry.host, name);
    const client = world.client(registry.host);
    await signImage(client, image, signer, claims);
    const predicate = { buildDefinition: { buildType: 'urn:test' }, runDetails: {} };
    const statement = encodeStatement(
      [{ digest: image.digest, name: 'shop' }],
      provenance,
      predicate,
    );
    await attachStatement(client, image, statement, provenance, signer);
    return image;
  }

  async function verified(
    image: AttestedImage,
    change: Partial<SignatureExpectation> = {},
  ): Promise<string> {
    const signers = [{ name: 'key', key: world.keys.publicKey }, world.workflowSigner];
    try {
      const client = world.client(registry.host);
      return (await verifyImage(client, image, { ...claims, signers, ...change })).signer;
    } catch (error) {
      if (!isWaybillError(error)) throw error;
      return error.code;
    }
  }

  it(
    'what our key signs, cosign accepts; the wrong key and the wrong digest it refuses',
    async () => {
      const image = await signed('by-key', world.keySigner);
      const other = await world.push(registry.host, 'by-key');
      const of = [...byKey('key.pub'), reference(image)];
      const good = await world.cosign('verify', ...of);
      expect(good.accepted ? '' : good.said).toBe('');
      const typed = ['verify-attestation', '--type', provenance];
      expect(await world.cosign(...typed, ...of)).toMatchObject({ accepted: true });
      const annotated = ['-a', `waybill.commit=${claims.commit}`];
      expect(await world.cosign('verify', ...annotated, ...of)).toMatchObject({ accepted: true });
      for (const refused of [
        ['verify', ...byKey('other.pub'), reference(image)],
        ['verify', ...byKey('key.pub'), reference(other)],
        [...typed, ...byKey('other.pub'), reference(image)],
        [...typed, ...byKey('key.pub'), reference(other)],
        ['verify', '-a', 'waybill.commit=another', ...of],
      ]) {
        expect([refused, (await world.cosign(...refused)).accepted]).toEqual([refused, false]);
      }
      expect(await verified(image)).toBe('key');
    },
    3 * minute,
  );

  it(
    'what our run signs, cosign accepts; another identity, issuer or digest it refuses',
    async () => {
      const image = await signed('keyless', await world.keyless());
      const other = await world.push(registry.host, 'keyless');
      expect(await world.cosign('verify', ...byWorkflow(), reference(image))).toMatchObject({
        accepted: true,
      });
      const typed = ['verify-attestation', '--type', provenance];
      expect(await world.cosign(...typed, ...byWorkflow(), reference(image))).toMatchObject({
        accepted: true,
      });
      const stranger = workflow.replace('release.yml', 'other.yml');
      for (const refused of [
        ['verify', ...byWorkflow({ identity: stranger }), reference(image)],
        ['verify', ...byWorkflow({ issuer: 'https://elsewhere.example' }), reference(image)],
        ['verify', ...byWorkflow(), reference(other)],
        [...typed, ...byWorkflow({ identity: stranger }), reference(image)],
        ['verify', ...byKey('key.pub'), reference(image)],
      ]) {
        expect([refused, (await world.cosign(...refused)).accepted]).toEqual([refused, false]);
      }
      expect(await verified(image)).toBe('release workflow');
    },
    3 * minute,
  );

  it(
    'a run of another repository that calls the same workflow is refused, whatever its subject',
    async () => {
      const image = await signed(
        'stranger',
        await world.keyless({ repository: 'mallory/fork', repository_id: '666' }),
      );
      // The subject is the same: cosign, asked for the subject alone, accepts it.
      expect(await world.cosign('verify', ...byWorkflow(), reference(image))).toMatchObject({
        accepted: true,
      });
      expect(await verified(image)).toMatch(/^SIGNATURE_WRONG/);
    },
    2 * minute,
  );

  it(
    'what cosign signs with the key, we accept; of another key we do not',
    async () => {
      const image = await world.push(registry.host, 'by-cosign');
      const annotations = Object.entries(claims).flatMap(([name, value]) => [
        '-a',
        `waybill.${name}=${value}`,
      ]);
      const made = await world.cosign(
        ...['sign', '--yes', '--key', 'cosign.key', '--signing-config', 'signing.json'],
        ...['--trusted-root', 'root.json', '--allow-http-registry', ...annotations],
        reference(image),
      );
      expect(made).toMatchObject({ accepted: true });
      expect(await verified(image)).toBe('key');
      expect(await verified(image, { signers: [world.workflowSigner] })).toMatch(/^SIGNATURE_/);
    },
    2 * minute,
  );

  it(
    'the older format is what cosign 2 finds',
    async () => {
      const image = await world.push(registry.host, 'legacy');
      const client = world.client(registry.host);
      // Of a bundle that is listed cosign 2.6 asks first; where it is not (the registry without a list), only the tag.
      const legacy = { legacy: true, listing: 'later' } as const;
      await signImage(client, image, world.keySigner, claims, legacy);
      const good = await world.cosign2('verify', ...byKey('key.pub'), reference(image));
      expect(good.accepted ? '' : good.said).toBe('');
      const bad = await world.cosign2('verify', ...byKey('other.pub'), reference(image));
      expect(bad.accepted).toBe(false);
    },
    2 * minute,
  );
});
