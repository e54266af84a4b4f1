import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import { startEmbeddedRegistry, type EmbeddedRegistry } from '@waybill/oci';
import { signImage, verifyImage } from '@waybill/supply-chain';
import { fulcio, timestampServer } from '../parts/sigstore-services.ts';
import { claims, startSigstoreWorld, workflow, type SigstoreWorld } from './sigstore-world.ts';

/*
 * What a real Fulcio writes into certificates for tokens with GitHub's claims, judged by a policy: law 2 asks for the
 * identity and the source.
 */
const installed = await Promise.all([fulcio, timestampServer].map((part) => part.install()));
const isHere = installed.every(({ kind }) => kind === 'ready');
const describeHere = isHere ? describe : describe.skip;

const minute = 60_000;

describeHere('a certificate of a real Fulcio', () => {
  let world: SigstoreWorld;
  let folder: string;
  let registry: EmbeddedRegistry;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'waybill-keyless-'));
    registry = await startEmbeddedRegistry({ folder });
    world = await startSigstoreWorld();
  }, 2 * minute);
  afterAll(async () => {
    await world.stop();
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function judge(token: object): Promise<string> {
    const image = await world.push(registry.host, 'app');
    const client = world.client(registry.host);
    const signer = await world.keyless(token);
    await signImage(client, image, signer, claims);
    try {
      const signers = [world.workflowSigner];
      return (await verifyImage(client, image, { ...claims, signers })).identity;
    } catch (error) {
      if (!isWaybillError(error)) throw error;
      return error.code;
    }
  }

  it(
    'of the right run is believed, and its record names issuer and workflow',
    async () => {
      expect(await judge({})).toBe(`keyless:${world.issuer} ${workflow}`);
    },
    minute,
  );

  it.each([
    ['another repository that calls the same workflow', { repository_id: '666' }],
    ['another owner', { repository_owner_id: '43' }],
    ['another workflow', { job_workflow_ref: 'acme/shop/.github/workflows/x.yml@refs/heads/main' }],
    ['another commit', { sha: 'f'.repeat(40) }],
    ['another branch', { ref: 'refs/heads/feature' }],
    ['another trigger', { event_name: 'pull_request_target' }],
    ['another runner', { runner_environment: 'self-hosted' }],
    ["another of the forge's environments", { environment: 'production' }],
    ["none of the forge's environments", { environment: '' }],
    ['a repository of another name', { repository: 'mallory/shop' }],
  ])(
    'of %s is refused',
    async (_what, change) => {
      expect(await judge(change)).toMatch(/^SIGNATURE_WRONG_(IDENTITY|SOURCE)$/);
    },
    minute,
  );
});
