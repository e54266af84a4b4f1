import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReleaseSigner } from '@waybill/config';
import { isWaybillError } from '@waybill/core';
import { startEmbeddedRegistry, type EmbeddedRegistry } from '@waybill/oci';
import {
  generateKeyPair,
  keylessSigner,
  keySigner,
  keyStatementSigner,
  signImage,
  verifyImage,
  witnessesAt,
  type AttestedImage,
  type StatementSigner,
} from '@waybill/supply-chain';
import { part as cosign } from '../parts/cosign.ts';
import { fulcio, rekor, timestampServer, type RekorService } from '../parts/sigstore-services.ts';
import { claims, startSigstoreWorld, workflow, type SigstoreWorld } from './sigstore-world.ts';

/*
 * A real transparency log (Rekor 2): what we write into it cosign finds proved, what cosign writes we do, and what is
 * done while it is down is a choice.
 */
const installed = await Promise.all(
  [cosign, fulcio, timestampServer, rekor].map((part) => part.install()),
);
const isHere = installed.every(({ kind }) => kind === 'ready');
const describeHere = isHere ? describe : describe.skip;

const minute = 60_000;
const { signal } = new AbortController();

describeHere('a signature in a real log', () => {
  let world: SigstoreWorld;
  let folder: string;
  let registry: EmbeddedRegistry;
  let log: RekorService;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'waybill-rekor-'));
    registry = await startEmbeddedRegistry({ folder });
    world = await startSigstoreWorld({ rekor: true });
    await world.prepareCosign();
    if (world.addresses.rekor === undefined) throw new Error('there is a log');
    log = world.addresses.rekor;
  }, 2 * minute);
  afterAll(async () => {
    await world.stop();
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  });

  const keyless = (whenDown: 'fail' | 'timestamp-only', said: string[] = []) =>
    keylessSigner({
      token: () => world.token(),
      fulcio: { url: world.addresses.fulcio },
      timestamp: { url: world.addresses.timestamp },
      rekor: { url: log.url, whenDown },
      onLogSkipped: (reason) => said.push(reason),
      firstDelayMilliseconds: 1,
      signal,
    });

  async function signed(signer: StatementSigner, name: string): Promise<AttestedImage> {
    const image = await world.push(registry.host, name);
    await signImage(world.client(registry.host), image, signer, claims);
    return image;
  }

  /** The policy's workflow, of which a log entry is asked. */
  function logged(): ReleaseSigner {
    const { workflowSigner } = world;
    if (!('keyless' in workflowSigner)) throw new Error('it is a workflow');
    const { keyless: identity, name } = workflowSigner;
    return { name, keyless: { ...identity, trust: { ...identity.trust, log: 'required' } } };
  }

  async function verified(image: AttestedImage): Promise<string> {
    try {
      const client = world.client(registry.host);
      return (await verifyImage(client, image, { ...claims, signers: [logged()] })).signer;
    } catch (error) {
      if (!isWaybillError(error)) throw error;
      return error.code;
    }
  }

  const byWorkflow = [
    ...['--certificate-identity', workflow, '--insecure-ignore-sct', '--use-signed-timestamps'],
    ...['--trusted-root', 'root.json', '--allow-http-registry'],
  ];
  const reference = ({ repository, digest }: AttestedImage): string => `${repository}@${digest}`;

  it(
    'by a run is what cosign asks for, and our policy; one without it neither takes',
    async () => {
      const question = ['verify', '--certificate-oidc-issuer', world.issuer, ...byWorkflow];
      const image = await signed(await keyless('fail'), 'logged');
      const judgement = await world.cosign(...question, reference(image));
      expect(judgement.accepted ? '' : judgement.said).toBe('');
      expect(await verified(image)).toBe('release workflow');
      const bare = await signed(await world.keyless(), 'not-logged');
      expect((await world.cosign(...question, reference(bare))).accepted).toBe(false);
      expect(await verified(bare)).toBe('BUNDLE_LOG_MISSING');
    },
    2 * minute,
  );

  it(
    'by a key is what cosign asks for; one by a key that signs no digest the log does not take',
    async () => {
      const witnesses = witnessesAt(
        {
          rekor: { url: log.url, whenDown: 'fail' },
          timestamp: { url: world.addresses.timestamp },
        },
        { signal },
      );
      const other = keySigner(generateKeyPair('ed25519').privateKey);
      await expect(
        signed(keyStatementSigner(other, witnesses), 'logged-key'),
      ).rejects.toMatchObject({
        code: 'SIGNING_SERVICE_REFUSED',
        remedy: expect.stringContaining('ECDSA P-256'),
      });
      const signer = keyStatementSigner(keySigner(world.keys.privateKey), witnesses);
      const image = await signed(signer, 'logged-key');
      const question = [
        ...['verify', '--key', 'key.pub', '--use-signed-timestamps'],
        ...['--trusted-root', 'root.json', '--allow-http-registry'],
      ];
      const judgement = await world.cosign(...question, reference(image));
      expect(judgement.accepted ? '' : judgement.said).toBe('');
    },
    2 * minute,
  );

  it(
    'that cosign wrote is found proved by us',
    async () => {
      const image = await world.push(registry.host, 'logged-by-cosign');
      const token = (await world.token()).reveal();
      const annotations = Object.entries(claims).flatMap(([name, value]) => [
        '-a',
        `waybill.${name}=${value}`,
      ]);
      const judgement = await world.cosign(
        ...['sign', '--identity-token', token, '--signing-config', 'keyless.json', '--yes'],
        ...['--trusted-root', 'root.json', '--allow-http-registry', ...annotations],
        reference(image),
      );
      expect(judgement.accepted ? '' : judgement.said).toBe('');
      expect(await verified(image)).toBe('release workflow');
    },
    2 * minute,
  );

  it(
    'that is down fails, or is left out where a timestamp was chosen to suffice',
    async () => {
      log.goDown();
      await expect(signed(await keyless('fail'), 'down')).rejects.toMatchObject({
        code: 'SIGNING_SERVICE_UNREACHABLE',
      });
      const said: string[] = [];
      const image = await signed(await keyless('timestamp-only', said), 'stamped');
      expect(said).toEqual([expect.stringContaining('transparency log')]);
      expect(await verified(image)).toBe('BUNDLE_LOG_MISSING');
      const signers = [world.workflowSigner];
      const client = world.client(registry.host);
      expect((await verifyImage(client, image, { ...claims, signers })).signer).toBe(
        'release workflow',
      );
    },
    2 * minute,
  );
});
