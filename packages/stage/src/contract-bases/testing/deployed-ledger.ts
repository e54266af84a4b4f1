import { join } from 'node:path';
import { digestOf, releaseTag, type CommitSha, type Release } from '@waybill/core';
import { openRepository } from '@waybill/git';
import { openLedger, type DeploymentStep, type Ledger } from '@waybill/ledger';

const { signal } = new AbortController();

/** One deployment that happened, and when. */
export interface PastDeployment {
  readonly environment: string;
  readonly commit: CommitSha;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The deployment that it takes back. */
  readonly undoes?: string;
  /** Where it is by now: accepted, where absent. */
  readonly until?: 'rolling-out' | 'accepted';
}

/**
 * Writes deployments into a ledger, one after the other, as the steps of a stage do.
 * @param ops the bare repository of the ledger
 * @param folder for caches
 * @param past what happened
 * @returns the ids of the deployments
 */
export async function deployInto(
  ops: string,
  folder: string,
  past: readonly PastDeployment[],
): Promise<readonly string[]> {
  const cacheFolder = join(folder, 'ledger-cache');
  const repository = await openRepository({ url: ops, cacheFolder, signal });
  const ids: string[] = [];
  for (const [index, deployment] of past.entries()) {
    const ledger = openLedger({
      repository,
      application: 'shop',
      owner: { repository: 'acme/shop', run: String(index), attempt: 1, job: 'deploy', actor: 'a' },
      runState: () => Promise.resolve('ended'),
      order: () => Promise.resolve('newer'),
      clock: { now: () => deployment.at },
    });
    ids.push(await deploy(ledger, deployment));
  }
  return ids;
}

async function deploy(ledger: Ledger, past: PastDeployment): Promise<string> {
  const { environment, commit, undoes } = past;
  const release = releaseOf(commit);
  const [image] = release.images;
  if (image === undefined) throw new Error('a release without images');
  const { tag: _tag, ...pushed } = image;
  const signed = { name: image.name, digest: image.digest, identity: 'key:sha256:1234' };
  await ledger.claim(
    commit,
    { engine: 'assemble', images: [pushed] },
    { images: [{ ...signed, signatures: [digestOf(`signature of ${commit}`)] }] },
  );
  const { deployment } = await ledger.startDeployment({
    ...{ environment, delivery: 'direct', release, requestedBy: 'ada' },
    ...(undoes === undefined ? { kind: 'promote' } : { kind: 'rollback', undoes, reason: 'x' }),
    planHash: digestOf('plan'),
  });
  const steps = stepsOf(commit);
  if (past.until === 'rolling-out') await ledger.advance(deployment.id, steps.slice(0, 4));
  else await ledger.finish(deployment.id, steps);
  return deployment.id;
}

function releaseOf(commit: CommitSha): Release {
  const image = {
    ...{ name: 'app', repository: 'registry.example/shop/app', tag: releaseTag(commit) },
    ...{ digest: digestOf(`image of ${commit}`), size: 1234 },
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
  };
  return { application: 'shop', commit, images: [image] };
}

function stepsOf(commit: CommitSha): readonly DeploymentStep[] {
  const at = '2026-01-01T00:00:00.000Z';
  const seen = { subject: 'http://shop.example/version', at, value: commit };
  const identity = { expected: commit, observations: [seen] };
  const state = { kind: 'commit', repository: 'ops', ref: 'refs/heads/main', commit } as const;
  const change = { file: 'deploy.env', selector: 'APP_IMAGE', before: null, after: 'x' };
  const target = 'http://shop.example';
  return [
    { to: 'approved', evidence: { phase: 'approved', skipped: 'none is asked for' } },
    { to: 'migrating', evidence: { phase: 'migrating', skipped: 'no migrations' } },
    { to: 'desired', evidence: { phase: 'desired', state, changes: [change] } },
    {
      to: 'rolling-out',
      evidence: { phase: 'rolling-out', target, revision: commit, observations: [seen] },
    },
    { to: 'checking', evidence: { phase: 'checking', ready: [seen], identity } },
    {
      to: 'active',
      evidence: {
        ...{ phase: 'active', version: '1.2.3', identity },
        smoke: { results: [{ name: 'health', outcome: 'passed', attempts: 1, seconds: 0.1 }] },
      },
    },
    { to: 'accepted', evidence: { phase: 'accepted', how: 'automatic', by: 'policy' } },
  ];
}
