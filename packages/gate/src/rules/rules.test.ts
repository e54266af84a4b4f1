import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import type { Environment } from '@waybill/config';
import type { AdmittedRefs, Ancestry, BranchFacts } from '@waybill/forge';
import { known, type Fact, type Unknown } from '../fact.ts';
import { allAllowed, gateNames, isRefused, type GateName, type GateResult } from '../gate.ts';
import type { ApprovalFacts, ImageFacts, PromotionFacts } from '../promotion-facts.ts';
import {
  approval,
  approvalsOf,
  candidate,
  commit,
  environmentOf,
  forgeEnvironmentOf,
  goodFacts,
  goodRollback,
  imagesOf,
  now,
  owner,
  planDigest,
  policyFacts,
  releaseOf,
  reviewed,
  running,
  waybillOf,
} from '../testing/samples.ts';
import { askGates } from './index.ts';

const lost: Unknown = {
  known: false,
  code: 'OCI_UNREACHABLE',
  message: 'Expected an answer; there was none.',
  remedy: 'Try again.',
};
const bad = (code: string): Unknown => ({ ...lost, code });
const bob: Fact<ApprovalFacts> = known(approvalsOf(approval('bob')));

/** One gate's answer as a word: `allowed`, `skipped`, or the code of the refusal. */
function answer(
  gate: GateName,
  facts: PromotionFacts,
  approvals: Fact<ApprovalFacts> = bob,
  nothingToDo = false,
): string {
  const result = askGates(facts, { approvals, nothingToDo }).find((it) => it.gate === gate);
  if (result === undefined) throw new Error(`${gate} said nothing`);
  if ('skipped' in result) return 'skipped';
  return isRefused(result) ? result.code : 'allowed';
}

function refusal(
  gate: GateName,
  facts: PromotionFacts,
  approvals = bob,
): GateResult & { message: string; remedy: string } {
  const result = askGates(facts, { approvals, nothingToDo: false }).find((it) => it.gate === gate);
  if (result === undefined || !isRefused(result)) throw new Error(`${gate} did not refuse`);
  return result;
}

const withEnvironment = (change: Partial<Environment>): Partial<PromotionFacts> => ({
  environment: known(environmentOf(change)),
  policy: known(policyFacts(environmentOf(change))),
});

const first = (change: Partial<ImageFacts>): Partial<PromotionFacts> => ({
  images: known(
    imagesOf(candidate).map((image, index) => (index === 0 ? { ...image, ...change } : image)),
  ),
});

const branch = (change: Partial<BranchFacts>): Partial<PromotionFacts> => ({
  branch: {
    ...goodFacts().branch,
    branch: known({
      name: 'main',
      head: commit('c'),
      protected: true,
      rules: ['pull-request', 'no-force-push'],
      ...change,
    }),
  },
});

const ancestry = (value: Ancestry): Partial<PromotionFacts> => ({
  branch: { ...goodFacts().branch, ancestry: known(value) },
});

const order = (value: Ancestry | undefined): Partial<PromotionFacts> => ({
  current: known({ active: running, resuming: undefined, order: known(value) }),
});

const notGuarded: readonly [string, AdmittedRefs][] = [
  ['all branches and tags', { kind: 'all' }],
  ['every protected branch', { kind: 'protected' }],
  ['another branch too', { kind: 'named', branches: ['main', 'x'], tags: [] }],
  ['a pattern', { kind: 'named', branches: ['main*'], tags: [] }],
  ['another branch', { kind: 'named', branches: ['Main'], tags: [] }],
  ['a tag of its name too', { kind: 'named', branches: ['main'], tags: ['main'] }],
  ['nothing', { kind: 'named', branches: [], tags: [] }],
];

type Row = [string, Partial<PromotionFacts>, string];

const tables: Partial<Record<GateName, readonly Row[]>> = {
  environment: [
    ['an environment of the policy that the forge guards', {}, 'allowed'],
    [
      'a forge without environments',
      { forgeEnvironment: known({ kind: 'not-supported', reason: 'none' }) },
      'allowed',
    ],
    [
      'a name that the policy does not have',
      { environment: known(undefined) },
      'GATE_ENVIRONMENT_UNKNOWN',
    ],
    ['a policy that is not known', { environment: lost }, 'GATE_UNKNOWN'],
    ['a forge that does not answer', { forgeEnvironment: lost }, 'GATE_UNKNOWN'],
    [
      'an environment that the forge does not have',
      { forgeEnvironment: known({ kind: 'missing' }) },
      'GATE_ENVIRONMENT_UNPROTECTED',
    ],
    ...notGuarded.map(([what, admits]): Row => [
      `one that admits ${what}`,
      { forgeEnvironment: known(forgeEnvironmentOf({ admits })) },
      'GATE_ENVIRONMENT_UNPROTECTED',
    ]),
    ...notGuarded.map(([what, admits]): Row => [
      `one for any branch that admits ${what}`,
      {
        ...withEnvironment({ from: 'any' }),
        forgeEnvironment: known(forgeEnvironmentOf({ admits, reviewers: [] })),
      },
      'allowed',
    ]),
    [
      'one without reviewers, whose review is the approval',
      {
        ...withEnvironment({ approval: reviewed() }),
        forgeEnvironment: known(forgeEnvironmentOf({ reviewers: [] })),
      },
      'GATE_ENVIRONMENT_NO_REVIEWERS',
    ],
    [
      'one without reviewers for any branch, whose review is the approval',
      {
        ...withEnvironment({ from: 'any', approval: reviewed() }),
        forgeEnvironment: known(forgeEnvironmentOf({ reviewers: [] })),
      },
      'GATE_ENVIRONMENT_NO_REVIEWERS',
    ],
    [
      'a forge without environments, whose review is the approval',
      {
        ...withEnvironment({ approval: reviewed() }),
        forgeEnvironment: known({ kind: 'not-supported', reason: 'none' }),
      },
      'GATE_ENVIRONMENT_NO_REVIEWERS',
    ],
    [
      'one without reviewers, where no approval is asked for',
      {
        ...withEnvironment({ approval: reviewed({ required: 0 }) }),
        forgeEnvironment: known(forgeEnvironmentOf({ reviewers: [] })),
      },
      'allowed',
    ],
    [
      'one that administrators may pass by, which is for the approval to refuse',
      {
        ...withEnvironment({ approval: reviewed() }),
        forgeEnvironment: known(forgeEnvironmentOf({ adminsMayBypass: true })),
      },
      'allowed',
    ],
  ],
  'protected-branch': [
    ['an ancestor of the protected head', {}, 'allowed'],
    ['the protected head', ancestry('identical'), 'allowed'],
    ['a commit ahead of it', ancestry('ahead'), 'GATE_COMMIT_NOT_ON_BRANCH'],
    ['a commit on another line', ancestry('diverged'), 'GATE_COMMIT_NOT_ON_BRANCH'],
    ['a commit that the forge does not know', ancestry('unknown'), 'GATE_COMMIT_UNKNOWN'],
    [
      'an ancestry that is not known',
      { branch: { ...goodFacts().branch, ancestry: lost } },
      'GATE_UNKNOWN',
    ],
    [
      'a repository without any rule',
      branch({ protected: false, rules: [] }),
      'GATE_BRANCH_UNPROTECTED',
    ],
    [
      'a branch that is said to be protected by nothing',
      branch({ rules: [] }),
      'GATE_BRANCH_UNPROTECTED',
    ],
    [
      'rules that the forge says are not in force',
      branch({ protected: false }),
      'GATE_BRANCH_UNPROTECTED',
    ],
    ['one rule of two', branch({ rules: ['no-force-push'] }), 'GATE_BRANCH_UNPROTECTED'],
    [
      'a repository without any rule, for a policy that asks for none',
      {
        ...withEnvironment({ protection: { rules: [], bypass: 'refused-if-seen' } }),
        ...branch({ protected: false, rules: [] }),
      },
      'GATE_BRANCH_UNPROTECTED',
    ],
    [
      'a repository without any rule, whose policy is not known',
      { environment: lost, ...branch({ protected: false, rules: [] }) },
      'GATE_BRANCH_UNPROTECTED',
    ],
    [
      'a branch that does not exist',
      { branch: { ...goodFacts().branch, branch: known(undefined) } },
      'GATE_BRANCH_UNKNOWN',
    ],
    [
      'a branch that is not known',
      { branch: { ...goodFacts().branch, branch: lost } },
      'GATE_UNKNOWN',
    ],
    [
      'a branch that declares itself the protected one',
      { branch: { ...goodFacts().branch, configured: known('trunk') } },
      'GATE_BRANCH_NOT_CONFIGURED',
    ],
    [
      'a configuration that is not known',
      { branch: { ...goodFacts().branch, configured: lost } },
      'GATE_UNKNOWN',
    ],
    ['a policy that is not known', { environment: lost }, 'GATE_UNKNOWN'],
    ['an environment that is not known', { environment: known(undefined) }, 'GATE_UNKNOWN'],
    [
      'any commit, for an environment that takes any',
      { ...withEnvironment({ from: 'any' }), ...ancestry('diverged') },
      'skipped',
    ],
    ['a rollback', goodRollback(), 'skipped'],
  ],
  release: [
    ['a release that went all the way', {}, 'allowed'],
    ['no release', { release: known(undefined) }, 'GATE_RELEASE_MISSING'],
    [
      'a release that is only published',
      { release: known({ release: candidate, phase: 'published' }) },
      'GATE_RELEASE_UNFINISHED',
    ],
    [
      'a release that failed',
      { release: known({ release: candidate, phase: 'failed', failure: 'OCI_UNREACHABLE' }) },
      'GATE_RELEASE_UNFINISHED',
    ],
    ['a ledger that cannot be read', { release: lost }, 'GATE_UNKNOWN'],
    ['a rollback to what is described', goodRollback(), 'allowed'],
  ],
  'same-digest': [
    ['claim, tag and acceptance of one digest', {}, 'allowed'],
    ['a tag that moved', first({ tag: known(digestOf('other')) }), 'GATE_TAG_MOVED'],
    ['a tag that is gone', first({ tag: known(undefined) }), 'GATE_TAG_MISSING'],
    [
      'an image that is gone',
      first({ tag: known(undefined), present: known(false) }),
      'GATE_DIGEST_MISSING',
    ],
    ['a registry that does not answer', first({ tag: lost }), 'GATE_UNKNOWN'],
    ['a manifest that cannot be asked for', first({ present: lost }), 'GATE_UNKNOWN'],
    ['images that are not known', { images: lost }, 'GATE_UNKNOWN'],
    ['no images', { images: known([]) }, 'GATE_RELEASE_MISSING'],
    [
      'an acceptance of another digest',
      {
        acceptance: known({
          environment: 'staging',
          accepted: { deployment: 'd', at: now, images: releaseOf(commit('b'), 'two').images },
        }),
      },
      'GATE_DIGEST_DIFFERS',
    ],
    ['an acceptance that is not known', { acceptance: lost }, 'GATE_UNKNOWN'],
    [
      'no acceptance, which is for another gate',
      { acceptance: known({ environment: 'staging', accepted: undefined }) },
      'allowed',
    ],
    ['a rollback', goodRollback(), 'allowed'],
  ],
  signature: [
    ['good signatures and waybills', {}, 'allowed'],
    [
      'one image without a signature',
      first({ signature: bad('SIGNATURE_MISSING') }),
      'GATE_SIGNATURE_INVALID',
    ],
    [
      'a signature by a stranger',
      first({ signature: bad('SIGNATURE_WRONG_KEY') }),
      'GATE_SIGNATURE_INVALID',
    ],
    [
      'a signature by another workflow',
      first({ signature: bad('SIGNATURE_WRONG_IDENTITY') }),
      'GATE_SIGNATURE_INVALID',
    ],
    [
      'a certificate without a trusted time',
      first({ signature: bad('BUNDLE_TIME_MISSING') }),
      'GATE_SIGNATURE_INVALID',
    ],
    [
      'a trusted root that is missing',
      first({ signature: bad('TRUSTED_ROOT_INVALID') }),
      'GATE_UNKNOWN',
    ],
    [
      'too many referrers',
      first({ signature: bad('REFERRERS_TOO_MANY') }),
      'GATE_SIGNATURE_INVALID',
    ],
    [
      'a signature for another source',
      first({ signature: bad('SIGNATURE_WRONG_SOURCE') }),
      'GATE_SIGNATURE_WRONG_SOURCE',
    ],
    [
      'a signature of another image',
      first({ signature: bad('SIGNATURE_WRONG_SUBJECT') }),
      'GATE_SIGNATURE_WRONG_SOURCE',
    ],
    ['a registry that does not answer', first({ signature: lost }), 'GATE_UNKNOWN'],
    ['no waybill', first({ waybill: bad('WAYBILL_MISSING') }), 'GATE_WAYBILL_INVALID'],
    ['a waybill that cannot be read', first({ waybill: lost }), 'GATE_UNKNOWN'],
    [
      'a waybill of other images',
      first({ waybill: known(waybillOf(releaseOf(commit('b'), 'two'))) }),
      'GATE_WAYBILL_INVALID',
    ],
    ['images that are not known', { images: lost }, 'GATE_UNKNOWN'],
    ['no images', { images: known([]) }, 'GATE_SIGNATURE_INVALID'],
    ['a policy that is not known', { environment: lost }, 'GATE_UNKNOWN'],
    [
      'a policy that asks for none',
      {
        ...withEnvironment({ signature: 'optional' }),
        ...first({ signature: bad('SIGNATURE_MISSING') }),
      },
      'skipped',
    ],
    ['a rollback', goodRollback(), 'allowed'],
  ],
  contract: [
    ['contracts that hold', {}, 'allowed'],
    [
      'no contract',
      {
        images: known(
          imagesOf(candidate).map((image) => ({
            ...image,
            waybill: known(waybillOf(candidate, { contracts: [] })),
          })),
        ),
      },
      'skipped',
    ],
    [
      'a broken contract',
      first({
        waybill: known(
          waybillOf(candidate, {
            contracts: [{ contract: 'openapi', kind: 'generated', holds: false, findings: {} }],
          }),
        ),
      }),
      'GATE_CONTRACT_BROKEN',
    ],
    ['a verdict that is not known', first({ waybill: lost }), 'GATE_UNKNOWN'],
    ['images that are not known', { images: lost }, 'GATE_UNKNOWN'],
    ['a policy that is not known', { environment: lost }, 'GATE_UNKNOWN'],
    [
      'a policy that asks for no signature',
      {
        ...withEnvironment({ signature: 'optional' }),
        ...first({ waybill: bad('WAYBILL_MISSING') }),
      },
      'skipped',
    ],
  ],
  acceptance: [
    ['an acceptance of these digests', {}, 'allowed'],
    [
      'no acceptance',
      { acceptance: known({ environment: 'staging', accepted: undefined }) },
      'GATE_NOT_ACCEPTED_EARLIER',
    ],
    [
      'an acceptance of other digests',
      {
        acceptance: known({
          environment: 'staging',
          accepted: { deployment: 'd', at: now, images: releaseOf(commit('b'), 'two').images },
        }),
      },
      'GATE_NOT_ACCEPTED_EARLIER',
    ],
    [
      'an acceptance of one image of two',
      {
        acceptance: known({
          environment: 'staging',
          accepted: { deployment: 'd', at: now, images: candidate.images.slice(0, 1) },
        }),
      },
      'GATE_NOT_ACCEPTED_EARLIER',
    ],
    [
      'an acceptance by another environment',
      {
        acceptance: known({
          environment: 'dev',
          accepted: { deployment: 'd', at: now, images: candidate.images },
        }),
      },
      'GATE_UNKNOWN',
    ],
    ['an acceptance that nobody asked for', { acceptance: known(undefined) }, 'GATE_UNKNOWN'],
    ['a ledger that cannot be read', { acceptance: lost }, 'GATE_UNKNOWN'],
    ['images that are not known', { images: lost }, 'GATE_UNKNOWN'],
    ['a policy that is not known', { environment: lost }, 'GATE_UNKNOWN'],
    ['a rollback to what was active', goodRollback(), 'allowed'],
    ['a rollback to what never was', goodRollback({ wasActive: false }), 'GATE_NEVER_ACTIVE'],
    [
      'a rollback without a target',
      { ...goodRollback(), rollback: bad('ROLLBACK_TARGET_UNKNOWN') },
      'GATE_NEVER_ACTIVE',
    ],
    [
      'a rollback whose ledger cannot be read',
      { ...goodRollback(), rollback: lost },
      'GATE_UNKNOWN',
    ],
    ['a rollback that nobody planned', { ...goodRollback(), rollback: undefined }, 'GATE_UNKNOWN'],
  ],
  'no-overtaking': [
    ['a descendant of what runs', {}, 'allowed'],
    ['the same commit', order('identical'), 'allowed'],
    [
      'an empty environment',
      { current: known({ active: undefined, resuming: undefined, order: known(undefined) }) },
      'allowed',
    ],
    ['an ancestor of what runs', order('behind'), 'GATE_OVERTAKES'],
    ['a commit on another line', order('diverged'), 'GATE_DIVERGED'],
    [
      'a commit on another line, where any is taken',
      { ...withEnvironment({ from: 'any' }), ...order('diverged') },
      'allowed',
    ],
    [
      'an ancestor of what runs, where any is taken',
      { ...withEnvironment({ from: 'any' }), ...order('behind') },
      'GATE_OVERTAKES',
    ],
    ['a commit that cannot be placed', order('unknown'), 'GATE_UNKNOWN'],
    ['a place that nobody asked for', order(undefined), 'GATE_UNKNOWN'],
    [
      'a forge that does not answer',
      { current: known({ active: running, resuming: undefined, order: lost }) },
      'GATE_UNKNOWN',
    ],
    ['a ledger that cannot be read', { current: lost }, 'GATE_UNKNOWN'],
    ['a rollback', goodRollback(), 'skipped'],
  ],
  'desired-state': [
    ['values that can be read', {}, 'allowed'],
    [
      'a file that is not there',
      { changes: bad('DESIRED_STATE_INCOMPLETE') },
      'GATE_DESIRED_STATE_INCOMPLETE',
    ],
    ['a file that cannot be read', { changes: bad('DESIRED_STATE_UNREADABLE') }, 'GATE_UNKNOWN'],
    ['migrations that are not known', { migrations: lost }, 'GATE_UNKNOWN'],
  ],
  lock: [
    ['a free environment', {}, 'allowed'],
    ['a ledger that cannot be read', { lock: lost }, 'GATE_UNKNOWN'],
    ...(['running', 'ended', 'unknown'] as const).map((runState): Row => [
      `a held one whose run is ${runState}`,
      {
        lock: known({
          runState,
          lock: {
            schema: '1.0',
            kind: 'lock',
            application: 'shop',
            environment: 'production',
            owner: owner('2'),
            generation: 1,
            acquiredAt: now,
            leaseUntil: now,
            deployment: running.id,
          },
        }),
      },
      'allowed',
    ]),
  ],
};

for (const [gate, rows] of Object.entries(tables)) {
  describe(`the gate ${gate}`, () => {
    it.each(rows)('of %s', (_, change, expected) => {
      const name = gateNames.find((it) => it === gate);
      if (name === undefined) throw new Error(gate);
      expect(answer(name, goodFacts(change))).toBe(expected);
    });
  });
}

describe('the gate approval', () => {
  const required = (count: number, change: Partial<Environment['approval']> = {}): PromotionFacts =>
    goodFacts(
      withEnvironment({ approval: { ...environmentOf().approval, required: count, ...change } }),
    );

  it.each<[string, PromotionFacts, Fact<ApprovalFacts>, string]>([
    ['one of those who may', goodFacts(), bob, 'allowed'],
    ['nobody', goodFacts(), known(approvalsOf()), 'GATE_APPROVAL_MISSING'],
    ['two of two', required(2), known(approvalsOf(approval('bob'), approval('cleo'))), 'allowed'],
    ['one of two', required(2), bob, 'GATE_APPROVAL_MISSING'],
    [
      'one person twice',
      required(2),
      known(approvalsOf(approval('bob'), approval('bob'))),
      'GATE_APPROVAL_MISSING',
    ],
    [
      'one key under two names',
      required(2),
      known(approvalsOf(approval('bob'), approval('cleo', { keyId: digestOf('key of bob') }))),
      'GATE_APPROVAL_MISSING',
    ],
    ['a stranger', goodFacts(), known(approvalsOf(approval('mallory'))), 'GATE_APPROVAL_MISSING'],
    [
      'the author, by name',
      required(1, { by: ['ada-author'] }),
      known(approvalsOf(approval('ada-author'))),
      'GATE_APPROVAL_MISSING',
    ],
    [
      'the author, by address',
      required(1, { by: ['ada'] }),
      known(approvalsOf(approval('ada'))),
      'GATE_APPROVAL_MISSING',
    ],
    [
      'the author, where that is allowed',
      required(1, { by: ['ada'], notAuthor: false }),
      known(approvalsOf(approval('ada'))),
      'allowed',
    ],
    [
      'an approval that the policy finds too old',
      required(1, { expiresMilliseconds: 60_000 }),
      bob,
      'GATE_APPROVAL_MISSING',
    ],
    ['approvals that are not known', goodFacts(), lost, 'GATE_UNKNOWN'],
    ['an author who is not known', goodFacts({ source: lost }), bob, 'GATE_UNKNOWN'],
    ['a commit that is not there', goodFacts({ source: known(undefined) }), bob, 'GATE_UNKNOWN'],
    [
      'an author who does not matter',
      { ...required(1, { notAuthor: false }), source: lost },
      bob,
      'allowed',
    ],
    ['a policy that asks for none', required(0), lost, 'skipped'],
    ['a policy that is not known', goodFacts({ environment: lost }), bob, 'GATE_UNKNOWN'],
    ['a rollback', goodRollback(), bob, 'allowed'],
    [
      'a rollback by whoever asks for it',
      {
        ...goodRollback(),
        ...withEnvironment({ approval: { ...environmentOf().approval, by: ['ada'] } }),
      },
      known(approvalsOf(approval('ada'))),
      'GATE_APPROVAL_MISSING',
    ],
  ])('of %s', (_, facts, approvals, expected) => {
    expect(answer('approval', facts, approvals)).toBe(expected);
  });

  it('says who may approve, what, and how', () => {
    const facts = goodFacts(
      withEnvironment({ approval: { ...environmentOf().approval, by: ['ada', 'bob', 'cleo'] } }),
    );
    const rejected = {
      ...approvalsOf(),
      rejected: [{ approver: 'bob', code: 'APPROVAL_EXPIRED', message: '' }],
    };
    const result = refusal('approval', facts, known(rejected));
    expect(result.remedy).toBe(
      `bob or cleo may approve: \`waybill approve production ${planDigest}\`, signed with their own key.`,
    );
    expect(result.message).toContain('APPROVAL_EXPIRED');
  });

  it('is not asked again for what runs already', () => {
    expect(answer('approval', goodFacts(), known(approvalsOf()), true)).toBe('skipped');
  });
});

describe('messages', () => {
  it('name both digests of a mismatch', () => {
    const moved = digestOf('other');
    const { message } = refusal('same-digest', goodFacts(first({ tag: known(moved) })));
    expect(message).toContain(moved);
    expect(message).toContain(candidate.images[0]?.digest);
  });

  it('say what was probably meant', () => {
    const facts = goodFacts({ environment: known(undefined) });
    const typo = { ...facts, request: { ...facts.request, environment: 'prodction' } };
    expect(refusal('environment', typo).message).toContain('production');
  });
});

describe('all gates together', () => {
  it('allow the good promotion and the good rollback', () => {
    for (const facts of [goodFacts(), goodRollback()]) {
      const results = askGates(facts, { approvals: bob, nothingToDo: false });
      expect(results.map(({ gate }) => gate)).toEqual([...gateNames]);
      expect(allAllowed(results)).toBe(true);
    }
  });

  it('never count as allowed when one of them was not asked', () => {
    const results = askGates(goodFacts(), { approvals: bob, nothingToDo: false });
    for (const gate of gateNames) {
      expect(allAllowed(results.filter((it) => it.gate !== gate))).toBe(false);
    }
    expect(allAllowed([])).toBe(false);
  });
});
