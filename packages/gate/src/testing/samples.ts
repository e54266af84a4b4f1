import type { Environment, Policy } from '@waybill/config';
import { digestOf, type Release } from '@waybill/core';
import type { EnvironmentFacts, EnvironmentReview, RunFacts } from '@waybill/forge';
import type { VerifiedApproval, Waybill } from '@waybill/supply-chain';
import { known } from '../fact.ts';
import type {
  ApprovalFacts,
  ImageFacts,
  PolicyFacts,
  PromotionFacts,
  RollbackFacts,
} from '../promotion-facts.ts';
import {
  commit,
  deploymentOf,
  now,
  owner,
  planDigest,
  releaseOf,
  source,
} from './deployment-samples.ts';

export * from './deployment-samples.ts';

type PresentEnvironment = Extract<EnvironmentFacts, { kind: 'present' }>;
type PresentRun = Extract<RunFacts, { kind: 'present' }>;

/** An environment as the policy resolves it. */
export const environmentOf = (change: Partial<Environment> = {}): Environment => ({
  name: 'production',
  from: 'protected',
  after: 'staging',
  url: 'https://shop.example.org',
  target: { kind: 'http' },
  delivery: 'direct',
  desiredState: [
    {
      file: 'production/deploy.env',
      format: 'dotenv',
      images: { app: 'APP_IMAGE' },
      values: {},
    },
  ],
  pullRequest: {
    ...{ labels: [], reviewers: [], assignees: [], draft: false, autoMerge: false },
    ...{ mergeMethod: 'merge', mergeApproves: true },
  },
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
  freeze: [],
  overrides: { freeze: 'refused', hold: 'allowed' },
  rollback: 'manual',
  acceptance: 'automatic',
  ...change,
});

export const policyOf = (...environments: readonly Environment[]): Policy => ({
  environments,
  approvers: [],
  signers: [],
  ledger: { signatures: 'optional', signers: [] },
});

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
      identity: `key:${digestOf('key')}`,
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
  ended: false,
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
  pullRequests: known(undefined),
  proposal: known(undefined),
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
    merged: [],
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
  soak: known(undefined),
  hold: known({ held: undefined }),
  emergency: known({ open: undefined }),
  freeze: known(undefined),
  current: known({ active: running, resuming: undefined, order: known('ahead') }),
  rollback: undefined,
  description: undefined,
  schema: undefined,
  distance: undefined,
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
      undone: [
        { deployment: running.id, commit: running.commit, kind: 'promote', phase: 'accepted' },
      ],
      ...change,
    }),
    description: known({
      file: 'waybill.yaml',
      from: 'repository',
      ready: true,
      smoke: ['health'],
    }),
    schema: known({ now: '41', target: '41', moves: [], unrecorded: [] }),
    distance: known(3),
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

/** A review: whose, its state, its comment. */
export type ReviewSample = readonly [string, EnvironmentReview['state'], string?];

/** Reviews of the forge's environment, the oldest first. */
export const reviewsOf = (...reviews: readonly ReviewSample[]): PromotionFacts['reviews'] =>
  known({
    kind: 'reviews',
    reviews: reviews.map(([reviewer, state, comment = '']) => ({ reviewer, state, comment })),
  });

/** An approval that is a review of the forge's environment. */
export const reviewed = (
  change: Partial<Environment['approval']> = {},
): Environment['approval'] => ({
  ...environmentOf().approval,
  given: 'environment',
  by: [],
  ...change,
});
