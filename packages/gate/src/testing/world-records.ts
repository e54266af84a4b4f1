import { execFileSync } from 'node:child_process';
import {
  releaseTag,
  timestamp,
  type CommitSha,
  type Digest,
  type Owner,
  type Release,
} from '@waybill/core';
import { editDesiredState } from '@waybill/desired-state';
import type { DeploymentEvidence, DeploymentKind, Ledger } from '@waybill/ledger';
import { blobFromBytes, type RegistryClient } from '@waybill/oci';
import { attachWaybill, signImage, type StatementSigner } from '@waybill/supply-chain';

const manifestType = 'application/vnd.oci.image.manifest.v1+json';

/** The application's source repository, as releases are signed. */
export const sourceUrl = 'https://git.example.org/acme/shop';

/** How a deployment of a test goes. */
export interface DeployOptions {
  readonly kind?: DeploymentKind;
  readonly planHash?: Digest;
  readonly undoes?: string;
  readonly run?: string;
  /** Deploys it also where it runs already. */
  readonly again?: boolean;
  /** Where the run is killed: after desired state was written, or not at all. */
  readonly until?: 'desired' | 'failed' | 'accepted';
}

const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada Author',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada Author',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

/** Runs git, and gives what it prints. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** Builds, signs, claims, tags and attests a commit's image, as the release stage does. */
export async function makeRelease(parts: {
  client: RegistryClient;
  host: string;
  ledger: Ledger;
  signer: StatementSigner;
  commit: CommitSha;
  owner: Owner;
  description?: string;
  /** `sourceUrl` where absent. */
  source?: string;
}): Promise<Release> {
  const { client, host, ledger, signer, commit, owner, description, source = sourceUrl } = parts;
  const repository = `${host}/acme/shop`;
  const digest = await pushImage(client, commit);
  const size = (await client.resolve('acme/shop', digest))?.size ?? 0;
  const image = {
    name: 'app',
    repository,
    tag: releaseTag(commit),
    digest,
    mediaType: manifestType,
    size,
  };
  const { tag: _tag, ...pushed } = image;
  const claims = { source, commit, application: 'shop' };
  const signature = await signImage(client, image, signer, claims);
  await ledger.startRelease(commit, 'assemble');
  const signed = {
    name: 'app',
    digest,
    signatures: [signature.signatureDigest],
    identity: signature.identity,
  };
  await ledger.claim(commit, { engine: 'assemble', images: [pushed] }, { images: [signed] });
  await client.tag('acme/shop', { digest }, image.tag);
  await ledger.recordPublished(commit, { tags: [{ name: 'app', tag: image.tag, digest }] });
  const waybill = {
    ...{ ...claims, images: [image], builtBy: owner, createdAt: timestamp() },
    ...(description === undefined
      ? {}
      : { description: { file: 'waybill.yaml', text: description } }),
  };
  const [attached] = await attachWaybill(() => client, waybill, signer);
  if (attached === undefined) throw new Error('no waybill');
  await ledger.recordReleased(commit, {
    waybills: [{ name: 'app', digest, attestation: attached.waybillDigest }],
  });
  return { application: 'shop', commit, images: [image] };
}

/** Pushes an image whose bytes depend on the text. */
export async function pushImage(client: RegistryClient, text: string): Promise<Digest> {
  const config = blobFromBytes(Buffer.from(JSON.stringify({ config: { Labels: { text } } })));
  await client.pushBlob('acme/shop', config);
  const manifest = {
    schemaVersion: 2,
    mediaType: manifestType,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: config.digest,
      size: config.size,
    },
    layers: [],
  };
  return (
    await client.pushManifest('acme/shop', Buffer.from(JSON.stringify(manifest)), manifestType)
  ).digest;
}

/** Writes desired state and the deployment's record, as a run would. */
export async function makeDeployment(
  ledger: Ledger,
  commitOps: (branch: string, files: Record<string, string>) => Promise<CommitSha>,
  clone: string,
  environment: string,
  release: Release,
  { kind = 'promote', planHash, undoes, again = false, until = 'accepted' }: DeployOptions,
): Promise<void> {
  const [image] = release.images;
  if (image === undefined) throw new Error('no image');
  const { deployment } = await ledger.startDeployment({
    environment,
    delivery: 'direct',
    kind,
    release,
    planHash: planHash ?? image.digest,
    requestedBy: 'ada',
    ...(undoes === undefined ? {} : { undoes }),
    again,
    steps: [
      { to: 'approved', evidence: { phase: 'approved', skipped: 'a test' } },
      { to: 'migrating', evidence: { phase: 'migrating', skipped: 'a test' } },
    ],
  });
  const file = `${environment}/deploy.env`;
  const before = Buffer.from(git(clone, 'show', `origin/main:${file}`));
  const { repository, tag, digest } = image;
  const edited = editDesiredState(
    'dotenv',
    before,
    { images: [{ selector: 'APP_IMAGE', repository, tag, digest }] },
    file,
  );
  const commit = await commitOps('main', {
    [file]: `${Buffer.from(edited.bytes).toString().trimEnd()}\n`,
  });
  const changes = edited.changes.map((change) => ({
    file,
    selector: change.selector,
    before: change.before?.text ?? null,
    after: change.after.text,
  }));
  const state = { kind: 'commit', repository: 'ops', ref: 'refs/heads/main', commit } as const;
  const at = timestamp();
  const seen = { subject: 'http://127.0.0.1:1', at, value: release.commit };
  const identity = { expected: release.commit, observations: [seen] };
  const evidence: DeploymentEvidence[] = [
    { phase: 'desired', state, changes },
    { phase: 'rolling-out', target: 'http', revision: commit, observations: [] },
    { phase: 'checking', ready: [seen], identity },
    { phase: 'active', version: release.commit, identity, smoke: { skipped: 'a test' } },
    { phase: 'accepted', how: 'automatic', by: 'waybill' },
  ];
  const failure = {
    phase: 'failed',
    code: 'SMOKE_FAILED',
    message: 'It fails.',
    remedy: 'Look.',
    facts: {},
  } as const;
  const steps = until === 'accepted' ? evidence : evidence.slice(0, 1);
  const all = until === 'failed' ? [...steps, failure] : steps;
  await ledger.advance(
    deployment.id,
    all.map((proof) => ({ to: proof.phase, evidence: proof })),
  );
}
