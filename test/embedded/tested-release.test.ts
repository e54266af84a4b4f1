import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statusReport } from '@waybill/cli/status/report';
import { digestOf, type CommitSha, type Digest } from '@waybill/core';
import { isRefused } from '@waybill/gate';
import { deploymentEvidence, phaseOf, releaseEvidence, verifyLedger } from '@waybill/ledger';
import { blobFromBytes } from '@waybill/oci';
import type { Connections } from '@waybill/stage';
import { askBeforehand } from '@waybill/stage/steps/check-promotion';
import { awaitReadyStep } from '@waybill/stage/steps/await-ready';
import { completeRelease } from '@waybill/stage/steps/complete-release';
import { publishStep } from '@waybill/stage/steps/publish-release';
import { recordFinish, recordStart } from '@waybill/stage/steps/record-deployment';
import { smokeStep } from '@waybill/stage/steps/smoke-check';
import { desiredStateStep } from '@waybill/stage/steps/update-desired-state';
import { findTested } from '@waybill/stage/tested-release';
import { attachWaybill, signImage, type StatementSigner } from '@waybill/supply-chain';
import { createTestedWorld, type TestedWorld } from './tested-world.ts';

const second = 1000;
let world: TestedWorld;
beforeAll(async () => {
  world = await createTestedWorld();
}, 60 * second);
afterAll(() => world.close());

type Published = Awaited<ReturnType<typeof publishStep>>;

async function release(
  branch: string,
  commit: CommitSha,
  signer: StatementSigner,
): Promise<Published> {
  const workspace = await world.workspace(commit);
  const request = { commit, workspace, signer, prepare: false };
  const published = await publishStep(world.connections(branch), request);
  await completeRelease(world.connections(branch), { commit, signer });
  return published;
}

const question = (environment: string, commit: CommitSha) => ({
  ...{ environment, kind: 'promote' as const, commit, target: '', reason: undefined },
});

/** Every step of a promotion, as a run on a branch makes them. */
async function promote(branch: string, environment: string, commit: CommitSha): Promise<string> {
  const connections = (): Connections => world.connections(branch, { environment, owner });
  const owner = {
    ...{ repository: 'acme/shop', run: `${branch}-${environment}`, attempt: 1, job: 'deploy' },
    ...{ actor: 'ada', pid: process.pid },
  };
  const before = { planHash: undefined, reviewsBefore: undefined };
  const { record, plan } = await recordStart(connections(), question(environment, commit), before);
  if (plan === undefined) throw new Error('it has a plan');
  const target = { environment, commit, deployment: record.id };
  await desiredStateStep(connections(), { ...target, plan, migration: undefined });
  const ready = await awaitReadyStep(connections(), target);
  const { evidence: smoke } = await smokeStep(connections(), target, () => undefined);
  const finished = await recordFinish(connections(), {
    ...target,
    ready,
    smoke,
    failure: undefined,
  });
  return phaseOf(finished.record);
}

const refusals = async (
  branch: string,
  environment: string,
  commit: CommitSha,
): Promise<readonly string[]> => {
  const connections = world.connections(branch, { environment });
  const { gates } = await askBeforehand(connections, question(environment, commit));
  return gates.filter(isRefused).map(({ code }) => code);
};

describe('a branch, from its own environment to the merge that releases what was tested', () => {
  it(
    'writes nothing that a protected environment believes, and is built once',
    async () => {
      const { builder, release: releaseKey } = world.signers;
      const head = await world.branch('feature');
      const before = await world.opsRefs();
      const built = await release('feature', head, builder);
      expect(built.outcome).toBe('built');
      world.answerAs(head);
      expect(await promote('feature', 'dev', head)).toBe('accepted');
      expect(await world.openFile('dev/deploy.env')).toContain(`sha-${head}@`);
      expect((await world.open.environment('dev'))?.accepted).toHaveLength(1);
      // The ops repository, with the ledger of protected environments, was not touched.
      expect(await world.opsRefs()).toBe(before);
      expect(await world.home.release(head)).toBeUndefined();
      const seen = await statusReport(world.connections('main', { place: 'open' }), world.open, {
        ...{ environment: 'dev', gates: false },
      });
      expect(seen.environments[0]?.active?.commit).toBe(head);
      const homely = await statusReport(world.connections('main'), world.home, {
        ...{ environment: undefined, gates: false },
      });
      expect(homely.remarks.join()).toContain('waybill/open-ledger');
      expect(await refusals('feature', 'staging', head)).toEqual(
        expect.arrayContaining([
          'GATE_RUN_REF',
          'GATE_COMMIT_NOT_ON_BRANCH',
          'GATE_RELEASE_MISSING',
        ]),
      );

      const merged = await world.merge('feature', head);
      const taken = await release('main', merged, releaseKey);
      expect(taken.outcome).toBe('tested');
      const [image] = built.images;
      expect(taken.images.map(({ digest, blobs }) => [digest, blobs.pushed])).toEqual([
        [image?.digest, 0],
      ]);
      expect((await world.client.resolve('acme/shop', `sha-${merged}`))?.digest).toBe(
        image?.digest,
      );
      const record = await world.home.release(merged);
      expect(record && releaseEvidence(record, 'built')).toMatchObject({
        engine: 'tested',
        tested: { commit: head, signers: ['builder'], checks: ['test'] },
      });
      // Again it is a no-op, and the process still says the commit for which its image was built.
      expect((await release('main', merged, releaseKey)).outcome).toBe('reused');
      expect(await refusals('main', 'staging', merged)).toEqual([]);
      expect(await promote('main', 'staging', merged)).toBe('accepted');
      const [deployed] = await world.home.deployments({ environment: 'staging', limit: 1 });
      expect(deployed && deploymentEvidence(deployed, 'active')?.identity.expected).toBe(head);
      expect(deployed?.commit).toBe(merged);
      const { repository } = await world.connections('main').openLedger();
      expect((await verifyLedger(repository, await world.open.head())).problems).toEqual([]);
    },
    180 * second,
  );
});

/** Pushes an image of some bytes, by digest. */
async function pushImage(text: string): Promise<Digest> {
  const described = { os: 'linux', architecture: 'amd64', config: { Labels: { text } } };
  const config = blobFromBytes(Buffer.from(JSON.stringify(described)));
  await world.client.pushBlob('acme/shop', config);
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = {
    ...{ schemaVersion: 2, mediaType, layers: [] },
    config: {
      ...{ mediaType: 'application/vnd.oci.image.config.v1+json', digest: config.digest },
      size: config.size,
    },
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  return (await world.client.pushManifest('acme/shop', bytes, mediaType)).digest;
}

/** Signs an image as a builder does, with its waybill; for another commit or source where that is asked for. */
async function signAs(
  signer: StatementSigner,
  digest: Digest,
  commit: CommitSha,
  { source, waybill = true }: { readonly source?: string; readonly waybill?: boolean } = {},
): Promise<void> {
  const repository = `${world.host}/acme/shop`;
  const claims = { source: source ?? sourceOf(), commit, application: 'shop' };
  const image = {
    ...{ name: 'app', repository, tag: `sha-${commit}`, digest, size: 1 },
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
  };
  await signImage(world.client, image, signer, claims);
  if (!waybill) return;
  const builtBy = { repository: 'acme/shop', run: '1', attempt: 1, job: 'j', actor: 'ada' };
  const createdAt = new Date(0).toISOString();
  await attachWaybill(
    () => world.client,
    { ...claims, images: [image], builtBy, createdAt },
    signer,
  );
}

const sourceOf = (): string => world.application.url.replace(/\.git$/, '');

/** What the protected run takes for a merge; and what it said. */
async function takenFor(
  merged: CommitSha,
  branch = 'main',
): Promise<{ readonly taken: Digest | undefined; readonly said: string }> {
  const connections = world.connections(branch);
  world.said();
  const config = await connections.configAt(merged);
  const found = await findTested(connections, { commit: merged, config, source: sourceOf() });
  return { taken: found?.images[0]?.digest, said: world.said() };
}

describe('what a merge takes of its branch', () => {
  type Prepare = (head: CommitSha, digest: Digest) => Promise<void>;
  const honest: Prepare = (head, digest) => signAs(world.signers.builder, digest, head);
  const cases: readonly (readonly [string, Prepare, string])[] = [
    ['an image that nobody signed', () => Promise.resolve(), 'no signature is attached'],
    [
      'one that a stranger signed',
      (head, digest) => signAs(world.signers.stranger, digest, head),
      'is not taken',
    ],
    [
      'one that is signed by the release key, which builds no branches',
      (head, digest) => signAs(world.signers.release, digest, head),
      'is not taken',
    ],
    [
      'one that is signed for another source',
      (head, digest) =>
        signAs(world.signers.builder, digest, head, { source: 'https://git.example/other' }),
      'https://git.example/other',
    ],
    [
      'one that is signed for another commit: a good image of something else',
      async (_, digest) => {
        const other = await world.branch(`other-${digest.slice(7, 15)}`);
        await signAs(world.signers.builder, digest, other);
      },
      'commit',
    ],
    [
      'one without a waybill, which names all images of one build',
      (head, digest) => signAs(world.signers.builder, digest, head, { waybill: false }),
      'is not taken',
    ],
    [
      'one whose check is not green',
      async (head, digest) => {
        await honest(head, digest);
        const status = { context: 'test', state: 'failure', description: 'red' } as const;
        await world.forge.setStatus(head, status);
      },
      'the check test',
    ],
  ];

  it.each(cases)(
    'is not %s',
    async (name, prepare, why) => {
      const branch = `case-${digestOf(name).slice(7, 19)}`;
      const head = await world.branch(branch);
      const digest = await pushImage(name);
      await prepare(head, digest);
      await world.claimUnproved(head, digest);
      const { taken, said } = await takenFor(await world.merge(branch, head));
      expect({ taken, said }).toEqual({ taken: undefined, said: expect.stringContaining(why) });
    },
    60 * second,
  );

  it(
    'is that very image where all of it is proved, and only for a run of the protected branch',
    async () => {
      const head = await world.branch('proved');
      const digest = await pushImage('proved');
      await honest(head, digest);
      await world.claimUnproved(head, digest);
      const merged = await world.merge('proved', head);
      expect((await takenFor(merged)).taken).toBe(digest);
      expect((await takenFor(merged, 'proved')).taken).toBeUndefined();
    },
    60 * second,
  );

  it(
    'is nothing where the merge has another tree',
    async () => {
      const head = await world.branch('behind');
      const digest = await pushImage('behind');
      await honest(head, digest);
      await world.claimUnproved(head, digest);
      const ahead = await world.branch('ahead');
      await world.merge('ahead', ahead);
      const { taken } = await takenFor(await world.merge('behind', head));
      expect(taken).toBeUndefined();
    },
    60 * second,
  );

  it(
    'is nothing where the registry lost it, or the ledger of the branches names another repository',
    async () => {
      const lost = await world.branch('lost');
      await world.claimUnproved(lost, digestOf('lost'));
      const { taken, said } = await takenFor(await world.merge('lost', lost));
      expect(taken).toBeUndefined();
      expect(said).toContain('the registry does not have it');

      const moved = await world.branch('moved');
      await world.claimUnproved(moved, digestOf('moved'), `${world.host}/evil/shop`);
      const other = await takenFor(await world.merge('moved', moved));
      expect(other.taken).toBeUndefined();
      expect(other.said).toContain('evil/shop');
    },
    60 * second,
  );

  it(
    'is built anew then: a forged ledger of the branches releases nothing',
    async () => {
      const head = await world.branch('forged');
      const digest = await pushImage('not the source at all');
      await world.claimUnproved(head, digest);
      const merged = await world.merge('forged', head);
      const published = await release('main', merged, world.signers.release);
      expect(published.outcome).toBe('built');
      expect(published.images[0]?.digest).not.toBe(digest);
    },
    90 * second,
  );
});
