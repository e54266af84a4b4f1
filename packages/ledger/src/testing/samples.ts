import {
  commitShaSchema,
  digestOf,
  releaseTag,
  type CommitSha,
  type Digest,
  type Owner,
  type Release,
} from '@waybill/core';
import type { DeploymentEvidenceOf, Outcome, ReleaseEvidenceOf } from '../evidence.ts';
import type { DeploymentKind, DeploymentPhase, ReleasePhase } from '../phases.ts';
import type { DeploymentRecord } from '../record.ts';

/** A commit id made of one digit: `commit('a')`. */
export const commit = (digit: string): CommitSha => commitShaSchema.parse(digit.repeat(40));

export const digest = (text: string): Digest => digestOf(text);

export const planHash = digest('plan');

export const owner = (run = '1', attempt = 1): Owner => ({
  repository: 'shop/api',
  run,
  attempt,
  job: 'deploy',
  actor: 'ada',
});

/** The release of a commit, with one image per name; its digests depend on the builder's name. */
export const releaseOf = (
  of: CommitSha,
  builder = 'one',
  names: readonly string[] = ['app', 'migrator'],
): Release => ({
  application: 'shop',
  commit: of,
  images: names.map((name) => ({
    name,
    repository: `registry.example:5000/shop/${name}`,
    tag: releaseTag(of),
    digest: digest(`${builder} ${of} ${name}`),
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    size: 1234,
  })),
});

export const outcome: Outcome = {
  code: 'ROLLOUT_TIMED_OUT',
  message: 'Expected 3 replicas; 1 is ready.',
  remedy: 'Look at its log.',
  facts: { ready: 1, wanted: 3 },
};

export const builtOf = (release: Release): Omit<ReleaseEvidenceOf<'built'>, 'phase'> => ({
  engine: 'assemble',
  images: release.images.map(({ tag, ...image }) => (tag === '' ? image : image)),
});

export const signedOf = (release: Release): Omit<ReleaseEvidenceOf<'signed'>, 'phase'> => ({
  images: release.images.map(({ name, digest: of }) => ({
    name,
    digest: of,
    signatures: [digest(`signature of ${of}`)],
    identity: 'key:sha256:1234',
  })),
});

export const publishedOf = (release: Release): Omit<ReleaseEvidenceOf<'published'>, 'phase'> => ({
  tags: release.images.map(({ name, tag, digest: of }) => ({ name, tag, digest: of })),
});

export const releasedOf = (release: Release): Omit<ReleaseEvidenceOf<'released'>, 'phase'> => ({
  waybills: release.images.map(({ name, digest: of }) => ({
    name,
    digest: of,
    attestation: digest(`waybill of ${of}`),
  })),
});

/** Good evidence for each phase of a release. */
export const releaseSamples = (
  release: Release,
): { readonly [P in ReleasePhase]: ReleaseEvidenceOf<P> } => ({
  building: { phase: 'building', engine: 'assemble' },
  built: { phase: 'built', ...builtOf(release) },
  signed: { phase: 'signed', ...signedOf(release) },
  claimed: { phase: 'claimed', images: builtOf(release).images },
  published: { phase: 'published', ...publishedOf(release) },
  released: { phase: 'released', ...releasedOf(release) },
  failed: { phase: 'failed', reaching: 'built', ...outcome },
});

const at = '2026-11-21T12:00:00.000Z';
const other = '20260101T000000000Z-0123456789ab-c0de';

/** Good evidence for each phase of a deployment. */
export const deploymentSamples = (
  record: Pick<DeploymentRecord, 'release' | 'delivery'>,
  kind: DeploymentKind = 'promote',
): { readonly [P in DeploymentPhase]: DeploymentEvidenceOf<P> } => ({
  requested: {
    phase: 'requested',
    kind,
    images: record.release.images.map(({ name, digest: of }) => ({ name, digest: of })),
    planHash,
    requestedBy: 'ada',
    ...(kind === 'promote' ? {} : { undoes: other, reason: 'it fails' }),
  },
  applied: {
    phase: 'applied',
    how: 'hand',
    by: 'ada',
    target: 'http://one.example',
    images: record.release.images.map(({ name, digest: of }) => ({ name, digest: of })),
    seen: { observations: [{ subject: 'http://one.example/version', at, value: 'v1' }] },
  },
  proposed: {
    phase: 'proposed',
    repository: 'shop/ops',
    pullRequest: 7,
    head: commit('e'),
  },
  approved: {
    phase: 'approved',
    by: [
      {
        approver: 'grace',
        at,
        planHash,
        envelopeDigest: digest('envelope'),
        source: 'signed-approval',
      },
    ],
  },
  migrating: {
    phase: 'migrating',
    engine: 'command',
    command: digest('migrate up'),
    versionBefore: null,
  },
  desired: {
    phase: 'desired',
    state:
      record.delivery === 'host'
        ? { kind: 'file', host: 'one.example', path: '/srv/shop/deploy.env', checksum: digest('e') }
        : { kind: 'commit', repository: 'shop/ops', ref: 'refs/heads/main', commit: commit('d') },
    changes: [{ file: 'production/app.yaml', selector: 'images[0]', before: null, after: 'x' }],
    migration: {
      versionBefore: null,
      versionAfter: '7',
      outputDigest: digest('output'),
      seconds: 1.5,
    },
  },
  'rolling-out': {
    phase: 'rolling-out',
    target: 'http',
    revision: commit('d'),
    observations: [{ subject: 'http://one.example', at, value: '200' }],
  },
  checking: {
    phase: 'checking',
    ready: [{ subject: 'http://one.example/ready', at, value: '200' }],
    identity: {
      expected: 'v1',
      observations: [{ subject: 'http://one.example/version', at, value: 'v1' }],
    },
  },
  active: {
    phase: 'active',
    version: '1.2.3',
    identity: {
      expected: 'v1',
      observations: [{ subject: 'http://one.example/version', at, value: 'v1' }],
    },
    smoke: { results: [{ name: 'health', outcome: 'passed', attempts: 1, seconds: 0.1 }] },
  },
  accepted: { phase: 'accepted', how: 'automatic', by: 'checks green' },
  refused: { phase: 'refused', ...outcome },
  failed: { phase: 'failed', step: 'await-ready', ...outcome },
  cancelled: { phase: 'cancelled', ...outcome },
  interrupted: { phase: 'interrupted', ...outcome },
  superseded: { phase: 'superseded', by: other, ...outcome },
  'rolled-back': { phase: 'rolled-back', by: other, ...outcome },
});
