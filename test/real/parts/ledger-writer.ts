/**
 * One process with several writers of one ledger, each with an application and a handle of its own. They share
 * a cache, as the jobs of one machine do:
 * ledger-writer.ts <url> <cache folder> <number of the first> <how many>. Each makes twelve transitions.
 */
import { commitShaSchema, digestOf, releaseTag, type Release } from '@waybill/core';
import { openRepository } from '@waybill/git';
import {
  openLedger,
  type DeploymentRequest,
  type DeploymentStep,
  type Ledger,
} from '@waybill/ledger';

const [url, folder, first, count] = process.argv.slice(2);
if (url === undefined || folder === undefined) throw new Error('an address and a folder');

const at = '2026-11-21T12:00:00.000Z';
const commit = commitShaSchema.parse('a'.repeat(40));
const written = commitShaSchema.parse('d'.repeat(40));

function releaseOf(application: string): Release {
  const image = {
    name: 'app',
    repository: `registry.example:5000/shop/${application}`,
    tag: releaseTag(commit),
    digest: digestOf(application),
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    size: 1234,
  };
  return { application, commit, images: [image] };
}

const identity = {
  expected: 'v1',
  observations: [{ subject: 'http://one.example/version', at, value: 'v1' }],
};

/** After `requested`, one by one. */
const steps: readonly DeploymentStep[] = [
  { to: 'approved', evidence: { phase: 'approved', skipped: 'nobody has to' } },
  { to: 'migrating', evidence: { phase: 'migrating', skipped: 'no schema' } },
  {
    to: 'desired',
    evidence: {
      phase: 'desired',
      state: { kind: 'commit', repository: 'ops', ref: 'refs/heads/main', commit: written },
      changes: [],
    },
  },
  {
    to: 'rolling-out',
    evidence: { phase: 'rolling-out', target: 'http', revision: written, observations: [] },
  },
  {
    to: 'checking',
    evidence: {
      phase: 'checking',
      ready: [{ subject: 'http://one.example/ready', at, value: '200' }],
      identity,
    },
  },
  {
    to: 'active',
    evidence: {
      phase: 'active',
      version: '1.2.3',
      identity,
      smoke: { results: [{ name: 'health', outcome: 'passed', attempts: 1, seconds: 0.1 }] },
    },
  },
  { to: 'accepted', evidence: { phase: 'accepted', how: 'automatic', by: 'checks green' } },
];

async function openOwn(application: string): Promise<Ledger> {
  const repository = await openRepository({
    url: String(url),
    cacheFolder: String(folder),
    signal: new AbortController().signal,
    deadlineMilliseconds: 600_000,
  });
  return openLedger({
    application,
    owner: { repository: 'shop/api', run: application, attempt: 1, job: 'deploy', actor: 'ada' },
    runState: () => Promise.resolve('running'),
    order: (a, b) => Promise.resolve(a === b ? 'same' : 'unknown'),
    repository,
  });
}

let turn: Promise<unknown> = Promise.resolve();

/** The writers of one process push one after another, in the order in which they came; those of others at once. */
async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = turn.then(act);
  turn = mine.catch(() => undefined);
  return await mine;
}

/**
 * A release and its deployment, with as many pushes as there are moments between which something happens outside:
 * claimed; started; and, here at once, desired, proved and accepted.
 */
async function write(application: string): Promise<void> {
  const ledger = await openOwn(application);
  const release = releaseOf(application);
  const [image] = release.images;
  if (image === undefined) throw new TypeError('the release has an image');
  const { tag: _, ...pushed } = image;
  const signatures = [digestOf(`signature of ${application}`)];
  const signed = { name: image.name, digest: image.digest, signatures, identity: 'key:1' };
  await inTurn(() =>
    ledger.claim(commit, { engine: 'assemble', images: [pushed] }, { images: [signed] }),
  );
  const request: DeploymentRequest = {
    environment: 'production',
    delivery: 'direct',
    kind: 'promote',
    release,
    planHash: digestOf('plan'),
    requestedBy: 'ada',
    steps: steps.slice(0, 2),
  };
  const { deployment } = await inTurn(() => ledger.startDeployment(request));
  await inTurn(() => ledger.finish(deployment.id, steps.slice(2)));
}

await Promise.all(
  Array.from({ length: Number(count) }, async (_, index) => {
    const application = `app-${String(Number(first) + index)}`;
    await write(application);
    console.log(application);
  }),
);
