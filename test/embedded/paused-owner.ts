import { releaseTag, digestOf, type CommitSha, type Release } from '@waybill/core';
import { planHash, type Plan } from '@waybill/gate';
import type { LockRecord } from '@waybill/ledger';
import type { Connections } from '@waybill/stage/connections';
import { connectLedger } from '@waybill/stage/ledger-connection';

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
  const started = await ledger.startDeployment({
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
  });
  return { deployment: started.deployment.id, plan, lock: started.lock };
}
