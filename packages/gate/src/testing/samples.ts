import type { Environment, Policy } from '@waybill/config';
import {
  commitShaSchema,
  digestOf,
  releaseTag,
  type CommitSha,
  type Owner,
  type Release,
} from '@waybill/core';
import type { EnvironmentFacts, RunFacts } from '@waybill/forge';
import {
  newDeploymentId,
  newDeploymentRecord,
  transition,
  type DeploymentEvidence,
  type DeploymentKind,
  type DeploymentPhase,
  type DeploymentRecord,
} from '@waybill/ledger';
import type { VerifiedApproval, Waybill } from '@waybill/supply-chain';
import { known } from '../fact.ts';
import type {
  ApprovalFacts,
  ImageFacts,
  PolicyFacts,
  PromotionFacts,
  RollbackFacts,
} from '../promotion-facts.ts';

type PresentEnvironment = Extract<EnvironmentFacts, { kind: 'present' }>;
type PresentRun = Extract<RunFacts, { kind: 'present' }>;

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

/** An environment as the policy resolves it. */
export const environmentOf = (change: Partial<Environment> = {}): Environment => ({
  name: 'production',
  from: 'protected',
  after: 'staging',
  url: 'https://shop.example.org',
  target: { kind: 'http' },
  delivery: 'direct',
  desiredState: [{ file: 'production/deploy.env', format: 'dotenv', images: { app: 'APP_IMAGE' } }],
  protection: { rules: ['pull-request', 'no-force-push'], bypass: 'refused-if-seen' },
  checks: ['unit', 'lint'],
  signature: 'required',
  approval: {
    required: 1,
    given: 'signed',
    by: ['bob', 'cleo'],
    adminBypass: 'refused',
    notAuthor: true,
    expiresMilliseconds: 86_400_000,
  },
  acceptance: 'automatic',
  ...change,
});

export const policyOf = (...environments: readonly Environment[]): Policy => ({
  environments,
  approvers: [],
  signers: [],
});

const otherId = '20261121T000000000Z-0123456789ab-c0de';

/** A deployment's record that went through these phases, with good evidence. */
export function deploymentOf(
  release: Release,
  minute: number,
  to: DeploymentPhase,
  options: { kind?: DeploymentKind; environment?: string; run?: string; undoes?: string } = {},
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
    const proof = evidence[phase];
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

/** The waybill of a release. */
export const waybillOf = (release: Release, change: Partial<Waybill> = {}): Waybill => ({
  application: release.application,
  commit: release.commit,
  source,
  images: [...release.images],
  builtBy: owner(),
  contracts: [{ contract: 'openapi', kind: 'generated', holds: true, findings: {} }],
  createdAt: now,
  ...change,
});

/** Each image as it should be: tagged, present, signed, with its waybill. */
export const imagesOf = (release: Release): readonly ImageFacts[] =>
  release.images.map((image) => ({
    image,
    tag: known(image.digest),
    present: known(true),
    signature: known({
      signer: 'release',
      keyId: digestOf('key'),
      signatureDigest: digestOf('signature'),
      rejected: [],
    }),
    waybill: known(waybillOf(release)),
  }));

export const candidate = releaseOf(commit('b'));
export const running = deploymentOf(releaseOf(commit('a')), 1, 'accepted');

export const policyFacts = (...environments: readonly Environment[]): PolicyFacts => ({
  policy: policyOf(...environments),
  source: { kind: 'ops', file: 'waybill-policy.yaml', commit: commit('9') },
  hash: digestOf('policy'),
});

/** An environment of the forge as the policy wants it. */
export const forgeEnvironmentOf = (change: Partial<PresentEnvironment> = {}): EnvironmentFacts => ({
  kind: 'present',
  admits: { kind: 'named', branches: ['main'], tags: [] },
  reviewers: ['bob', 'team:release'],
  preventsSelfReview: true,
  adminsMayBypass: false,
  ...change,
});

/** The run that asks, as the forge tells it. */
export const runOf = (change: Partial<PresentRun> = {}): RunFacts => ({
  kind: 'present',
  event: 'push',
  headBranch: 'main',
  headSha: commit('c'),
  headRepository: 'acme/shop',
  attempt: 1,
  workflow: '.github/workflows/deploy.yml',
  referenced: [],
  actor: 'ada',
  url: 'https://git.example.org/acme/shop/actions/runs/1',
  ...change,
});

/** Facts of a promotion that every gate allows. */
export const goodFacts = (change: Partial<PromotionFacts> = {}): PromotionFacts => ({
  request: {
    kind: 'promote',
    application: 'shop',
    environment: 'production',
    commit: candidate.commit,
    branch: 'main',
    source,
    requestedBy: 'ada',
    asking: 'acting',
    owner: owner(),
    ref: 'refs/heads/main',
  },
  at: now,
  policy: known(policyFacts(environmentOf())),
  environment: known(environmentOf()),
  forgeEnvironment: known(forgeEnvironmentOf()),
  run: known(runOf()),
  commit: known(candidate.commit),
  branch: {
    branch: known({
      name: 'main',
      head: commit('c'),
      protected: true,
      rules: ['no-force-push', 'pull-request'],
    }),
    configured: known('main'),
    ancestry: known('behind'),
    bypass: known({ kind: 'none' }),
  },
  source: known({
    sha: candidate.commit,
    tree: commit('7'),
    parents: [commit('a')],
    author: { name: 'Ada Author', email: 'ada@example.org' },
    committedAt: now,
    message: 'Change it',
  }),
  release: known({ release: candidate, phase: 'released' }),
  images: known(imagesOf(candidate)),
  checks: known({
    commits: [
      {
        commit: candidate.commit,
        checks: [
          { name: 'lint', state: 'success' },
          { name: 'unit', state: 'success' },
        ],
      },
    ],
  }),
  reviews: known(undefined),
  acceptance: known({
    environment: 'staging',
    accepted: {
      deployment: '20261120T000000000Z-bbbbbbbbbbbb-c0de',
      at: now,
      images: candidate.images.map(({ name, digest }) => ({ name, digest })),
    },
  }),
  current: known({ active: running, resuming: undefined, order: known('ahead') }),
  rollback: undefined,
  changes: known([
    {
      file: 'production/deploy.env',
      selector: 'APP_IMAGE',
      image: 'app',
      before: 'old',
      after: `new-${candidate.commit}`,
    },
  ]),
  migrations: known('before'),
  lock: known(undefined),
  ...change,
});

/** Facts of a rollback that every gate allows. */
export function goodRollback(change: Partial<RollbackFacts> = {}): PromotionFacts {
  const target = deploymentOf(releaseOf(commit('9')), 0, 'superseded');
  const good = goodFacts();
  const missing = {
    known: false,
    code: 'FACT_NOT_ASKED',
    message: 'Not asked.',
    remedy: '',
  } as const;
  return {
    ...good,
    request: {
      kind: 'rollback',
      application: 'shop',
      environment: 'production',
      target: 'previous',
      reason: 'it fails',
      branch: 'main',
      source,
      requestedBy: 'ada',
      asking: 'acting',
      owner: owner(),
      ref: 'refs/heads/main',
    },
    branch: { branch: missing, configured: known('main'), ancestry: missing, bypass: missing },
    source: missing,
    release: missing,
    checks: missing,
    acceptance: missing,
    commit: known(target.commit),
    images: known(imagesOf(target.release)),
    current: known({ active: running, resuming: undefined, order: known(undefined) }),
    rollback: known({
      target,
      wasActive: true,
      undoes: running.id,
      undone: [{ deployment: running.id, commit: running.commit }],
      ...change,
    }),
    migrations: known('none'),
  };
}

export const approval = (
  approver: string,
  change: Partial<VerifiedApproval> = {},
): ApprovalFacts['valid'][number] => ({
  envelopeDigest: digestOf(`approval of ${approver}`),
  approver,
  at: '2026-11-21T11:00:00.000Z',
  expiresAt: '2026-11-22T11:00:00.000Z',
  comment: undefined,
  keyId: digestOf(`key of ${approver}`),
  ...change,
});

export const approvalsOf = (...valid: ApprovalFacts['valid']): ApprovalFacts => ({
  planHash: planDigest,
  valid,
  rejected: [],
});
