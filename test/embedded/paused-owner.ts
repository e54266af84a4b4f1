import { join } from 'node:path';
import { checkOut, createBareRepository, writeCommit } from '@waybill/cli/rehearsal/repositories';
import { releaseTag, digestOf, type CommitSha, type Release } from '@waybill/core';
import { planHash, type Plan } from '@waybill/gate';
import type { DeploymentRequest, LockRecord } from '@waybill/ledger';
import type { Connections } from '@waybill/stage/connections';
import { connectLedger } from '@waybill/stage/ledger-connection';
import { smallApplication, writeFiles } from './small-repository.ts';

const policy = `version: 1
environments:
  - name: staging
    url: http://127.0.0.1:1
    signature: optional
    desired-state: [{ file: staging/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
  - name: proposed
    url: http://127.0.0.1:1
    signature: optional
    delivery: pull-request
    migrations: none
    after: none
    desired-state: [{ file: proposed/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
`;

/**
 * Writes what such runs work on: the small application with two commits, a checkout of the older one, and an ops
 * repository whose policy asks for nothing.
 */
export async function writeWorld(
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly older: CommitSha; readonly newer: CommitSha }> {
  const application = join(folder, 'application.git');
  const ops = join(folder, 'ops.git');
  await createBareRepository(application, 'main', signal);
  await createBareRepository(ops, 'main', signal);
  const write = (text: string, from?: CommitSha): Promise<CommitSha> => {
    const files = { ...smallApplication, 'app/text': text };
    return writeCommit(application, 'main', from, text, (to) => writeFiles(to, files), signal);
  };
  const older = await write('one');
  const newer = await write('two', older);
  const files = {
    'waybill-policy.yaml': policy,
    'staging/deploy.env': '# images\n',
    'proposed/deploy.env': '# images\n',
  };
  await writeCommit(ops, 'main', undefined, 'Policy', (to) => writeFiles(to, files), signal);
  await checkOut(application, older, join(folder, 'workspace'), signal);
  return { older, newer };
}

/** @returns the release of a commit, with the image that its waybill.yaml names */
export function releaseOf(commit: CommitSha): Release {
  const repository = 'registry.example.com/small/app';
  const digest = digestOf(`image of ${commit}`);
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const image = { name: 'app', repository, tag: releaseTag(commit), digest, mediaType, size: 1 };
  return { application: 'small', commit, images: [image] };
}

/** Claims the release, as build-publish-image does. */
export async function claim(connections: Connections, commit: CommitSha): Promise<void> {
  const ledger = await connectLedger(connections);
  const [image] = releaseOf(commit).images;
  if (image === undefined) throw new TypeError('the release has an image');
  const { tag: _, ...built } = image;
  const { name, digest } = image;
  const signed = { name, digest, signatures: [digestOf('signature')], identity: 'key:1' };
  await ledger.claim(commit, { engine: 'assemble', images: [built] }, { images: [signed] });
}

/** What a run begins with. */
export interface StartedRun {
  readonly deployment: string;
  readonly plan: Plan;
  /** Undefined where there is nothing to do. */
  readonly lock: LockRecord | undefined;
}

/** Starts a deployment as record-deployment does once every gate has said yes. */
export async function startAs(
  connections: Connections,
  environment: string,
  commit: CommitSha,
  isRollback = false,
): Promise<StartedRun> {
  const { request, plan } = await requestAs(connections, environment, commit, isRollback);
  const started = await (await connectLedger(connections)).startDeployment(request);
  return { deployment: started.deployment.id, plan, lock: started.lock };
}

/** What record-deployment asks the ledger for. */
export async function requestAs(
  connections: Connections,
  environment: string,
  commit: CommitSha,
  isRollback = false,
): Promise<{ readonly request: DeploymentRequest; readonly plan: Plan }> {
  const ledger = await connectLedger(connections);
  const active = (await ledger.environment(environment))?.active;
  const kind = isRollback ? 'rollback' : 'promote';
  const release = releaseOf(commit);
  const [image] = release.images;
  const delivery = environment === 'proposed' ? 'pull-request' : 'direct';
  const plan: Plan = {
    schema: 'waybill.plan/1',
    application: 'small',
    environment,
    kind,
    delivery,
    commit,
    images: release.images.map(({ name, repository, tag, digest }) => ({
      name,
      repository,
      tag,
      digest,
    })),
    changes: [
      {
        file: `${environment}/deploy.env`,
        selector: 'APP_IMAGE',
        image: 'app',
        before: null,
        after: `${image?.repository ?? ''}:${image?.tag ?? ''}@${image?.digest ?? ''}`,
      },
    ],
    migrations: { run: 'before', from: null, to: null },
    current: null,
    undoes: null,
    policy: digestOf('policy'),
  };
  const skipped = 'the policy asks for no approval in this environment';
  const request: DeploymentRequest = {
    environment,
    delivery,
    kind,
    release,
    planHash: planHash(plan),
    requestedBy: 'ada',
    ...(isRollback && active !== undefined && active !== null
      ? { undoes: active.deployment, reason: 'it fails' }
      : {}),
    steps:
      delivery === 'direct' ? [{ to: 'approved', evidence: { phase: 'approved', skipped } }] : [],
  };
  return { request, plan };
}
