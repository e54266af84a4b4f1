import {
  commitShaSchema,
  digestOf,
  releaseTag,
  type CommitSha,
  type Owner,
  type Release,
} from '@waybill/core';
import {
  newDeploymentId,
  newDeploymentRecord,
  transition,
  type DeploymentEvidence,
  type DeploymentKind,
  type DeploymentPhase,
  type DeploymentRecord,
} from '@waybill/ledger';

/** A commit id of one digit. */
export const commit = (digit: string): CommitSha => commitShaSchema.parse(digit.repeat(40));

export const now = '2026-11-21T12:00:00.000Z';
export const source = 'https://git.example.org/acme/shop';
export const planDigest = digestOf('plan');

export const owner = (run = '1'): Owner => ({
  repository: 'acme/shop',
  run,
  attempt: 1,
  job: 'deploy',
  actor: 'ada',
});

/** The release of a commit: an application and its migrator. */
export const releaseOf = (of: CommitSha, builder = 'one'): Release => ({
  application: 'shop',
  commit: of,
  images: ['app', 'migrator'].map((name) => ({
    name,
    repository: `registry.example:5000/acme/${name}`,
    tag: releaseTag(of),
    digest: digestOf(`${builder} ${of} ${name}`),
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    size: 1234,
  })),
});

const otherId = '20261121T000000000Z-0123456789ab-c0de';

/** A deployment's record that went through these phases, with good evidence. */
export function deploymentOf(
  release: Release,
  minute: number,
  to: DeploymentPhase,
  options: {
    kind?: DeploymentKind;
    environment?: string;
    run?: string;
    undoes?: string;
    /** What proves a phase, in the place of the sample's own. */
    proofs?: readonly DeploymentEvidence[];
  } = {},
): DeploymentRecord {
  const { kind = 'promote', environment = 'production', run = '1', undoes } = options;
  const at = new Date(Date.parse('2026-11-20T00:00:00.000Z') + minute * 60_000).toISOString();
  const id = newDeploymentId(at, release.commit, 'c0de');
  const observation = { subject: 'https://shop.example.org', at, value: release.commit };
  const identity = { expected: release.commit, observations: [observation] };
  const outcome = {
    code: 'ROLLOUT_TIMED_OUT',
    message: 'It did not start.',
    remedy: 'Look.',
    facts: {},
  };
  const evidence: Partial<Record<DeploymentPhase, DeploymentEvidence>> = {
    requested: {
      phase: 'requested',
      kind,
      images: release.images.map(({ name, digest }) => ({ name, digest })),
      planHash: planDigest,
      requestedBy: 'ada',
      ...(kind === 'rollback' ? { undoes: undoes ?? otherId } : {}),
    },
    approved: { phase: 'approved', skipped: 'the policy asks for none' },
    migrating: { phase: 'migrating', skipped: 'there are none' },
    desired: {
      phase: 'desired',
      state: { kind: 'commit', repository: 'ops', ref: 'refs/heads/main', commit: commit('f') },
      changes: [
        {
          file: 'production/deploy.env',
          selector: 'APP_IMAGE',
          before: 'old',
          after: `new-${release.commit}`,
        },
      ],
    },
    'rolling-out': {
      phase: 'rolling-out',
      target: 'http',
      revision: commit('f'),
      observations: [],
    },
    checking: { phase: 'checking', ready: [observation], identity },
    active: {
      phase: 'active',
      version: release.commit,
      identity,
      smoke: { skipped: 'there is none' },
    },
    accepted: { phase: 'accepted', how: 'automatic', by: 'waybill' },
    superseded: { phase: 'superseded', by: otherId, ...outcome },
    'rolled-back': { phase: 'rolled-back', by: otherId, ...outcome },
    failed: { phase: 'failed', ...outcome },
  };
  let record = newDeploymentRecord({ id, environment, delivery: 'direct', release });
  for (const phase of phasesTo(to)) {
    const proof = options.proofs?.find((it) => it.phase === phase) ?? evidence[phase];
    if (proof === undefined) throw new Error(`no sample for ${phase}`);
    record = transition(record, phase, proof, { by: owner(run), at });
  }
  return record;
}

const way = [
  'requested',
  'approved',
  'migrating',
  'desired',
  'rolling-out',
  'checking',
  'active',
  'accepted',
] as const;

/** `failed` comes after desired state was written, the other ends after acceptance. */
function phasesTo(to: DeploymentPhase): readonly DeploymentPhase[] {
  const index = way.findIndex((phase) => phase === to);
  if (index >= 0) return way.slice(0, index + 1);
  return to === 'failed' ? [...way.slice(0, 4), to] : [...way, to];
}
