import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Environment, Policy } from '@waybill/config';
import type { Owner } from '@waybill/core';
import type { BypassFacts, CheckFacts, CheckState, RunFacts } from '@waybill/forge';
import { known, type Unknown } from '../fact.ts';
import { isRefused, refusalCodes, type GateName, type GateResult } from '../gate.ts';
import type { Asking, PromotionFacts } from '../promotion-facts.ts';
import { reviewsBefore, type ReviewsBefore } from '../reviews-before.ts';
import {
  approvalsOf,
  candidate,
  commit,
  environmentOf,
  forgeEnvironmentOf,
  goodFacts,
  goodRollback,
  owner,
  policyFacts,
  reviewed,
  reviewsOf,
  runOf,
  type ReviewSample,
} from '../testing/samples.ts';
import { askGates } from './index.ts';

const lost: Unknown = {
  known: false,
  code: 'FORGE_UNREACHABLE',
  message: 'Expected an answer; there was none.',
  remedy: 'Try again.',
};

function resultOf(gate: GateName, facts: PromotionFacts): GateResult {
  const approvals = known(approvalsOf());
  const result = askGates(facts, { approvals, nothingToDo: false }).find((it) => it.gate === gate);
  if (result === undefined) throw new Error(`${gate} said nothing`);
  return result;
}

function answer(gate: GateName, facts: PromotionFacts): string {
  const result = resultOf(gate, facts);
  if ('skipped' in result) return 'skipped';
  return isRefused(result) ? result.code : 'allowed';
}

function sentence(gate: GateName, facts: PromotionFacts): string {
  const result = resultOf(gate, facts);
  if ('skipped' in result) return result.skipped;
  return isRefused(result) ? `${result.message} → ${result.remedy}` : result.message;
}

const withPolicy = (
  change: Partial<Environment>,
  policy: Partial<Policy> = {},
): Partial<PromotionFacts> => {
  const facts = policyFacts(environmentOf(change));
  return {
    environment: known(environmentOf(change)),
    policy: known({ ...facts, policy: { ...facts.policy, ...policy } }),
  };
};

/** An environment that takes any branch, in one policy with a protected one. */
const anyBeside = (): PromotionFacts => {
  const dev = environmentOf({ name: 'dev', from: 'any' });
  return goodFacts({
    environment: known(dev),
    policy: known(policyFacts(dev, environmentOf())),
  });
};

interface Asked {
  readonly owner?: Owner | undefined;
  readonly ref?: string | undefined;
  readonly reviewsBefore?: ReviewsBefore;
  readonly asking?: Asking;
  readonly event?: NonNullable<PromotionFacts['request']['event']>;
}

/** Facts whose request says something else; what is undefined it does not say. */
function asking(change: Asked, facts: PromotionFacts = goodFacts()): PromotionFacts {
  const { owner: by, ref, ...request } = facts.request;
  const said = { owner: by, ref, ...change };
  return {
    ...facts,
    request: {
      ...request,
      ...(said.owner === undefined ? {} : { owner: said.owner }),
      ...(said.ref === undefined ? {} : { ref: said.ref }),
      ...(said.event === undefined ? {} : { event: said.event }),
      ...(said.asking === undefined ? {} : { asking: said.asking }),
      ...(said.reviewsBefore === undefined ? {} : { reviewsBefore: said.reviewsBefore }),
    },
  };
}

type Row = [string, PromotionFacts, string];

const table = (gate: GateName, rows: readonly Row[]): void => {
  describe(`the gate ${gate}`, () => {
    it.each(rows)('of %s', (_, facts, expected) => {
      expect(answer(gate, facts)).toBe(expected);
    });
  });
};

const ofRun = (change: Parameters<typeof runOf>[0], more: Partial<PromotionFacts> = {}) =>
  goodFacts({ run: known(runOf(change)), ...more });
const withRef = (ref: string | undefined, facts?: PromotionFacts) => asking({ ref }, facts);
const noRuns: RunFacts = { kind: 'not-supported', reason: 'runs here are processes' };
const called = (repository: string, fork: boolean | undefined) => ({
  referenced: [{ repository, path: '.github/workflows/promote.yml', sha: commit('d'), fork }],
});
const attempt = (number: number): { owner: Owner } => ({ owner: { ...owner(), attempt: number } });

table('run', [
  ['a push to the protected branch', goodFacts(), 'allowed'],
  ['a dispatch on the protected branch', ofRun({ event: 'workflow_dispatch' }), 'allowed'],
  ['a rollback that was dispatched there', goodRollback(), 'allowed'],
  [
    'a dispatch from a feature branch',
    withRef('refs/heads/feature', ofRun({ event: 'workflow_dispatch', headBranch: 'feature' })),
    'GATE_RUN_REF',
  ],
  [
    'a rollback from a feature branch',
    withRef('refs/heads/feature', {
      ...goodRollback(),
      run: known(runOf({ headBranch: 'feature' })),
    }),
    'GATE_RUN_REF',
  ],
  ['a tag that is named like the branch', withRef('refs/tags/main'), 'GATE_RUN_REF'],
  ['a ref in another case', withRef('refs/heads/Main'), 'GATE_RUN_REF'],
  ['a short ref', withRef('main'), 'GATE_RUN_REF'],
  ['a merge group', withRef('refs/heads/gh-readonly-queue/main/pr-1'), 'GATE_RUN_REF'],
  [
    'a pull request of the repository itself',
    withRef('refs/pull/1/merge', ofRun({ event: 'pull_request', headBranch: 'feature' })),
    'GATE_RUN_REF',
  ],
  [
    'a pull request that says that it is on the branch',
    ofRun({ event: 'pull_request' }),
    'GATE_RUN_REF',
  ],
  [
    'a review of a pull request that says that it is on the branch',
    ofRun({ event: 'pull_request_review' }),
    'GATE_RUN_REF',
  ],
  [
    'a runner that says another branch than the forge',
    ofRun({ headBranch: 'feature' }),
    'GATE_RUN_REF',
  ],
  ['a run without a branch', ofRun({ headBranch: undefined }), 'GATE_RUN_REF'],
  ['a runner that does not say its ref', withRef(undefined), 'GATE_RUN_REF'],
  [
    'a pull request of a fork',
    withRef(
      'refs/pull/1/merge',
      ofRun({ event: 'pull_request', headBranch: 'main', headRepository: 'eve/shop' }),
    ),
    'GATE_RUN_FORK',
  ],
  [
    'pull_request_target, which works on the protected branch with the fork at hand',
    ofRun({ event: 'pull_request_target', headBranch: 'main', headRepository: 'eve/shop' }),
    'GATE_RUN_FORK',
  ],
  [
    "a fork's pull request, by the runner's own word",
    asking({ event: { name: 'pull_request_target', headRepository: 'eve/shop' } }, goodFacts()),
    'GATE_RUN_FORK',
  ],
  [
    "a fork's pull request, also where any branch may come",
    asking(
      { event: { name: 'pull_request', headRepository: 'eve/shop' } },
      { ...goodFacts(), ...withPolicy({ from: 'any' }) },
    ),
    'GATE_RUN_FORK',
  ],
  [
    "a pull request of the repository itself, by the runner's own word",
    asking({ event: { name: 'pull_request', headRepository: 'acme/shop' } }, goodFacts()),
    'GATE_RUN_REF',
  ],
  ["a push, by the runner's own word", asking({ event: { name: 'push' } }, goodFacts()), 'allowed'],
  [
    'a run of another repository, on its own branch of the same name',
    asking(
      { owner: { ...owner(), repository: 'eve/shop' } },
      ofRun({ headRepository: 'eve/shop', event: 'push' }),
    ),
    'GATE_RUN_FORK',
  ],
  ['a head whose repository was deleted', ofRun({ headRepository: undefined }), 'GATE_RUN_FORK'],
  ['a repository in another case', ofRun({ headRepository: 'Acme/Shop' }), 'allowed'],
  ['an older attempt', ofRun({ attempt: 2 }), 'GATE_RUN_SUPERSEDED'],
  ['an attempt that was cancelled', ofRun({ ended: true }), 'GATE_RUN_ENDED'],
  ['the newest attempt', asking(attempt(2), ofRun({ attempt: 2 })), 'allowed'],
  ['an attempt that the forge does not know', asking(attempt(2)), 'GATE_RUN_UNKNOWN'],
  [
    'a run that the forge does not know',
    goodFacts({ run: known({ kind: 'missing' }) }),
    'GATE_RUN_UNKNOWN',
  ],
  ['a forge that does not answer', goodFacts({ run: lost }), 'GATE_UNKNOWN'],
  [
    'a wrong ref, where the forge does not answer',
    withRef('refs/heads/x', goodFacts({ run: lost })),
    'GATE_RUN_REF',
  ],
  [
    'a ref without a run',
    asking({ owner: undefined }, goodFacts({ run: known(undefined) })),
    'GATE_RUN_UNKNOWN',
  ],
  [
    'a terminal',
    asking({ owner: undefined, ref: undefined }, goodFacts({ run: known(undefined) })),
    'skipped',
  ],
  ['a forge without runs', withRef(undefined, goodFacts({ run: known(noRuns) })), 'skipped'],
  ['a forge without runs, on the branch', goodFacts({ run: known(noRuns) }), 'allowed'],
  [
    'a forge without runs, on another branch',
    withRef('refs/heads/x', goodFacts({ run: known(noRuns) })),
    'GATE_RUN_REF',
  ],
  [
    'any run, for an environment that takes any',
    withRef('refs/heads/x', { ...goodFacts(), ...withPolicy({ from: 'any' }) }),
    'skipped',
  ],
  [
    'any run, where protected environments believe the same ledger',
    withRef('refs/heads/x', anyBeside()),
    'GATE_LEDGER_SHARED',
  ],
  [
    'a tag, where protected environments believe the same ledger',
    withRef('refs/tags/main', anyBeside()),
    'GATE_LEDGER_SHARED',
  ],
  [
    'no word of a ref, where protected environments believe the same ledger',
    withRef(undefined, anyBeside()),
    'GATE_LEDGER_SHARED',
  ],
  ['a run on the protected branch, for one that takes any', anyBeside(), 'skipped'],
  [
    'any run, where the policy is not known',
    withRef('refs/heads/x', { ...goodFacts(), ...withPolicy({ from: 'any' }), policy: lost }),
    'GATE_UNKNOWN',
  ],
  ['a policy that is not known', goodFacts({ environment: lost }), 'GATE_UNKNOWN'],
  ['workflows whose policy is not known', goodFacts({ policy: lost }), 'GATE_UNKNOWN'],
  [
    'a rollback on a branch that declares itself the protected one',
    { ...goodRollback(), branch: { ...goodRollback().branch, configured: known('trunk') } },
    'GATE_BRANCH_NOT_CONFIGURED',
  ],
  [
    'a rollback whose protected branch is not known',
    { ...goodRollback(), branch: { ...goodRollback().branch, configured: lost } },
    'GATE_UNKNOWN',
  ],
  [
    'a server that does not tell what it calls',
    ofRun({ ...called('Acme/shop', undefined), referencedUntold: true }),
    'GATE_RUN_UNKNOWN',
  ],
  ['a workflow of its own', ofRun(called('Acme/shop', undefined)), 'allowed'],
  ['a workflow of another repository', ofRun(called('acme/waybill', false)), 'allowed'],
  ['a workflow of a fork', ofRun(called('eve/waybill', true)), 'GATE_WORKFLOW_FORK'],
  [
    'a workflow of a repository that is not seen',
    ofRun(called('acme/waybill', undefined)),
    'GATE_UNKNOWN',
  ],
  [
    'a listed workflow of a repository that is not seen',
    ofRun(called('acme/Waybill', undefined), withPolicy({}, { workflows: ['Acme/waybill'] })),
    'allowed',
  ],
  [
    'a listed workflow of a fork, which is trusted by being listed',
    ofRun(called('acme/waybill', true), withPolicy({}, { workflows: ['acme/waybill'] })),
    'allowed',
  ],
  [
    'a workflow that is not listed',
    ofRun(called('acme/other', false), withPolicy({}, { workflows: ['acme/waybill'] })),
    'GATE_WORKFLOW_NOT_LISTED',
  ],
  [
    'a second workflow that is not listed',
    ofRun(
      {
        referenced: [
          ...called('acme/waybill', false).referenced,
          ...called('x/y', false).referenced,
        ],
      },
      withPolicy({}, { workflows: ['acme/waybill'] }),
    ),
    'GATE_WORKFLOW_NOT_LISTED',
  ],
]);

const branchOf = (change: object, bypass: BypassFacts = { kind: 'none' }): PromotionFacts => {
  const good = goodFacts();
  const { branch } = good.branch;
  const value =
    branch.known && branch.value !== undefined ? known({ ...branch.value, ...change }) : branch;
  return { ...good, branch: { ...good.branch, branch: value, bypass: known(bypass) } };
};
const bypassed: BypassFacts = { kind: 'bypassed', by: 'root', at: '2026-11-21T10:00:00Z' };
const unreadable: BypassFacts = {
  kind: 'unreadable',
  reason: 'the token may not see rule suites',
  remedy: 'Give the App read access to administration.',
};
const guard = (
  bypass: Environment['protection']['bypass'],
  facts: PromotionFacts,
): PromotionFacts => ({
  ...facts,
  ...withPolicy({ protection: { rules: ['pull-request'], bypass } }),
});
const unknownBypass: PromotionFacts = {
  ...goodFacts(),
  branch: { ...goodFacts().branch, bypass: lost },
};

table('protected-branch', [
  ['a branch that was renamed', branchOf({ name: 'main-old' }), 'GATE_BRANCH_RENAMED'],
  ['a branch in another case', branchOf({ name: 'Main' }), 'GATE_BRANCH_RENAMED'],
  [
    'a ruleset in evaluate mode, and no other rule',
    branchOf({ rules: [], protected: false, notEnforced: ['release rules (evaluate)'] }),
    'GATE_RULESET_NOT_ENFORCED',
  ],
  [
    'a ruleset in evaluate mode that has the rule that is missing',
    branchOf({ rules: ['no-force-push'], notEnforced: ['release rules (evaluate)'] }),
    'GATE_RULESET_NOT_ENFORCED',
  ],
  [
    'a ruleset in evaluate mode beside all rules',
    branchOf({ notEnforced: ['trial (evaluate)'] }),
    'allowed',
  ],
  ['a push that walked around the rules', branchOf({}, bypassed), 'GATE_BRANCH_BYPASSED'],
  [
    'the same, where the policy refuses it',
    guard('refused', branchOf({}, bypassed)),
    'GATE_BRANCH_BYPASSED',
  ],
  ['the same, where the policy allows it', guard('allowed', branchOf({}, bypassed)), 'allowed'],
  ['a forge that does not show it', branchOf({}, unreadable), 'allowed'],
  [
    'a forge that does not show it, where it must',
    guard('refused', branchOf({}, unreadable)),
    'GATE_UNKNOWN',
  ],
  ['a forge that does not answer', unknownBypass, 'GATE_UNKNOWN'],
  [
    'a forge that does not answer, where it does not matter',
    guard('allowed', unknownBypass),
    'allowed',
  ],
  [
    'a forge where nobody can walk around',
    guard('refused', branchOf({}, { kind: 'not-supported', reason: 'the hook is for all' })),
    'allowed',
  ],
]);

const unit = (state: CheckState): CheckFacts => ({ name: 'unit', state });
const lint: CheckFacts = { name: 'lint', state: 'success' };
const checked = (
  own: readonly CheckFacts[],
  ...heads: readonly (readonly CheckFacts[])[]
): PromotionFacts =>
  goodFacts({
    checks: known({
      commits: [own, ...heads].map((checks, index) => ({
        commit: index === 0 ? candidate.commit : commit(String(index)),
        checks,
      })),
    }),
  });

table('checks', [
  ['green ones', goodFacts(), 'allowed'],
  [
    'green ones on the tested commit of the same tree',
    checked([], [unit('success'), lint]),
    'allowed',
  ],
  ['green ones, one here and one there', checked([lint], [unit('success')]), 'allowed'],
  [
    'one that still runs here and is green there',
    checked([lint, unit('pending')], [unit('success')]),
    'allowed',
  ],
  ['one that is missing', checked([lint]), 'GATE_CHECK_MISSING'],
  [
    'one of a name like it',
    checked([lint, { name: 'Unit', state: 'success' }]),
    'GATE_CHECK_MISSING',
  ],
  ['one that still runs', checked([lint, unit('pending')]), 'GATE_CHECK_PENDING'],
  ['one that failed', checked([lint, unit('failure')]), 'GATE_CHECK_FAILED'],
  ['one that failed before the merge', checked([lint], [unit('failure')]), 'GATE_CHECK_FAILED'],
  [
    'one that failed here and passed before the merge',
    checked([lint, unit('failure')], [unit('success')]),
    'GATE_CHECK_FAILED',
  ],
  ['one whose state is not understood', checked([lint, unit('unknown')]), 'GATE_UNKNOWN'],
  ['checks that are not known', goodFacts({ checks: lost }), 'GATE_UNKNOWN'],
  ['checks that nobody asked for', goodFacts({ checks: known(undefined) }), 'GATE_UNKNOWN'],
  ['no commit at all', goodFacts({ checks: known({ commits: [] }) }), 'GATE_CHECK_MISSING'],
  [
    'a policy that names none',
    { ...goodFacts({ checks: lost }), ...withPolicy({ checks: [] }) },
    'skipped',
  ],
  ['a policy that is not known', goodFacts({ environment: lost }), 'GATE_UNKNOWN'],
  ['a rollback', goodRollback(), 'skipped'],
]);

type Reviews = readonly ReviewSample[];
const inReview = (
  reviews: Reviews,
  change: Partial<Environment['approval']> = {},
  more: Partial<PromotionFacts> = {},
): PromotionFacts =>
  goodFacts({
    ...withPolicy({ approval: reviewed(change) }),
    reviews: reviewsOf(...reviews),
    ...more,
  });
const before = (reviews: Reviews, number = 1): { reviewsBefore: ReviewsBefore } => {
  const seen = reviewsBefore(asking(attempt(number), inReview(reviews)));
  if (seen === undefined) throw new Error('the reviews are known');
  return { reviewsBefore: seen };
};
const bob: Reviews = [['bob', 'approved']];
const { source } = goodFacts();
const writtenBy = (login: string): Partial<PromotionFacts> => ({
  source:
    source.known && source.value !== undefined
      ? known({ ...source.value, authorLogin: login })
      : source,
});

const mergeOf = (name: string, email: string): Partial<PromotionFacts> => ({
  source:
    source.known && source.value !== undefined
      ? known({
          ...source.value,
          merged: [{ ...source.value, sha: commit('b'), author: { name, email } }],
        })
      : source,
});

table('approval', [
  ['a review of the environment', inReview(bob), 'allowed'],
  [
    'a review in another case than the policy',
    inReview([['Bob', 'approved']], { by: ['bOB'] }),
    'allowed',
  ],
  [
    'beforehand, when nobody can have reviewed',
    asking({ asking: 'beforehand' }, inReview([])),
    'skipped',
  ],
  [
    'beforehand, where the reviews are not known',
    asking({ asking: 'beforehand' }, inReview([], {}, { reviews: lost })),
    'GATE_UNKNOWN',
  ],
  ['no review', inReview([]), 'GATE_APPROVAL_BYPASSED'],
  ['no review, where administrators may', inReview([], { adminBypass: 'allowed' }), 'allowed'],
  ['a comment alone', inReview([['bob', 'pending']]), 'GATE_APPROVAL_BYPASSED'],
  ['a rejection', inReview([['bob', 'rejected']]), 'GATE_APPROVAL_REJECTED'],
  [
    'a rejection beside an approval',
    inReview([
      ['cleo', 'rejected'],
      ['bob', 'approved'],
    ]),
    'GATE_APPROVAL_REJECTED',
  ],
  [
    'a rejection, where administrators may',
    inReview([['bob', 'rejected']], { adminBypass: 'allowed' }),
    'GATE_APPROVAL_REJECTED',
  ],
  ['somebody who may not', inReview(bob, { by: ['cleo'] }), 'GATE_APPROVAL_MISSING'],
  [
    'somebody who may not, where administrators may',
    inReview(bob, { by: ['cleo'], adminBypass: 'allowed' }),
    'GATE_APPROVAL_MISSING',
  ],
  [
    'somebody who may not beside somebody who may',
    inReview(
      [
        ['eve', 'approved'],
        ['cleo', 'approved'],
      ],
      { by: ['cleo'] },
    ),
    'allowed',
  ],
  ['the author by login', inReview(bob, {}, writtenBy('Bob')), 'GATE_APPROVAL_MISSING'],
  ['the author by name', inReview([['Ada-Author', 'approved']]), 'GATE_APPROVAL_MISSING'],
  ['the author by address', inReview([['ada', 'approved']]), 'GATE_APPROVAL_MISSING'],
  [
    'the author, where that is allowed',
    inReview([['ada', 'approved']], { notAuthor: false }),
    'allowed',
  ],
  [
    'who merged it, and wrote none of it',
    inReview([['ada', 'approved']], {}, mergeOf('Eve Writer', 'eve@example.org')),
    'allowed',
  ],
  [
    'who wrote what was merged',
    inReview([['eve', 'approved']], {}, mergeOf('Eve Writer', 'eve@example.org')),
    'GATE_APPROVAL_MISSING',
  ],
  ['an author who is not known', inReview(bob, {}, { source: lost }), 'GATE_UNKNOWN'],
  [
    'a rollback by whoever asks for it',
    {
      ...goodRollback(),
      ...withPolicy({ approval: reviewed() }),
      reviews: reviewsOf(['ADA', 'approved']),
    },
    'GATE_APPROVAL_MISSING',
  ],
  [
    'a rollback by somebody else',
    { ...goodRollback(), ...withPolicy({ approval: reviewed() }), reviews: reviewsOf(...bob) },
    'allowed',
  ],
  [
    'a review after the count',
    asking(before([['x', 'rejected']]), inReview([['x', 'rejected'], ...bob])),
    'allowed',
  ],
  [
    'a review after the count, in another order',
    asking(before([['x', 'rejected']]), inReview([...bob, ['x', 'rejected']])),
    'allowed',
  ],
  ['a review before the count', asking(before(bob), inReview(bob)), 'GATE_APPROVAL_BYPASSED'],
  ['an equal review after the count', asking(before(bob), inReview([...bob, ...bob])), 'allowed'],
  ['fewer reviews than before', asking(before([...bob, ...bob]), inReview(bob)), 'GATE_UNKNOWN'],
  ['other reviews than before', asking(before([['x', 'rejected']]), inReview(bob)), 'GATE_UNKNOWN'],
  ['a second attempt without a count', asking(attempt(2), inReview(bob)), 'GATE_APPROVAL_ATTEMPT'],
  [
    'a second attempt with the count of the first',
    asking({ ...attempt(2), ...before([]) }, inReview(bob)),
    'GATE_APPROVAL_ATTEMPT',
  ],
  [
    'a second attempt that was checked and reviewed anew',
    asking({ ...attempt(2), ...before(bob, 2) }, inReview([...bob, ['cleo', 'approved']])),
    'allowed',
  ],
  [
    'a second attempt that was checked anew, with the review of the first',
    asking({ ...attempt(2), ...before(bob, 2) }, inReview(bob)),
    'GATE_APPROVAL_BYPASSED',
  ],
  [
    'a count of another run',
    asking(
      { reviewsBefore: { run: '2', attempt: 1, environment: 'production', seen: [] } },
      inReview(bob),
    ),
    'GATE_APPROVAL_ATTEMPT',
  ],
  [
    'a count of another environment',
    asking(
      { reviewsBefore: { run: '1', attempt: 1, environment: 'staging', seen: [] } },
      inReview(bob),
    ),
    'GATE_APPROVAL_ATTEMPT',
  ],
  ['reviews that are not known', inReview([], {}, { reviews: lost }), 'GATE_UNKNOWN'],
  [
    'reviews that are not known, where administrators may',
    inReview([], { adminBypass: 'allowed' }, { reviews: lost }),
    'GATE_UNKNOWN',
  ],
  [
    'reviews that nobody asked for',
    inReview([], {}, { reviews: known(undefined) }),
    'GATE_APPROVAL_MISSING',
  ],
  [
    'a forge without reviews',
    inReview([], {}, { reviews: known({ kind: 'not-supported', reason: 'none' }) }),
    'GATE_APPROVAL_MISSING',
  ],
  ['a terminal', asking({ owner: undefined }, inReview(bob)), 'GATE_APPROVAL_MISSING'],
]);

describe('what these gates say', () => {
  it('names who walked around the rules, or that nobody can tell', () => {
    expect(sentence('protected-branch', guard('allowed', branchOf({}, bypassed)))).toContain(
      'root walked around the rules',
    );
    expect(sentence('protected-branch', branchOf({}, unreadable))).toContain('does not show');
    const forAll = branchOf({}, { kind: 'not-supported', reason: 'the hook is for all' });
    expect(sentence('protected-branch', guard('refused', forAll))).toContain('the hook is for all');
    expect(sentence('protected-branch', forAll)).not.toContain('the hook is for all');
  });

  it('names the ruleset, the workflow, the checks, and where they are green', () => {
    expect(
      sentence('protected-branch', branchOf({ rules: [], notEnforced: ['trial (evaluate)'] })),
    ).toContain('trial (evaluate)');
    expect(sentence('run', ofRun(called('acme/waybill', false)))).toContain(
      'it calls acme/waybill .github/workflows/promote.yml',
    );
    expect(sentence('checks', checked([]))).toContain('unit, lint');
    expect(sentence('checks', checked([lint], [unit('success')]))).toBe(
      `Green: unit (on ${commit('1')}, which was merged with the same tree), lint.`,
    );
  });

  it('says what an environment admits instead, and that administrators may pass by', () => {
    const admits = { kind: 'named', branches: ['main', 'x'], tags: ['v*'] } as const;
    const open = goodFacts({ forgeEnvironment: known(forgeEnvironmentOf({ admits })) });
    expect(sentence('environment', open)).toContain(
      'admits the branch main, the branch x, the tag v*',
    );
    const bypass = inReview(
      bob,
      {},
      {
        forgeEnvironment: known(forgeEnvironmentOf({ adminsMayBypass: true })),
      },
    );
    expect(sentence('environment', bypass)).toContain('Administrators may let a run through');
  });

  it('says how to go on where no review counts', () => {
    expect(sentence('approval', asking(attempt(2), inReview(bob)))).toContain('Re-run all jobs');
    const none = goodFacts({
      ...withPolicy({ approval: reviewed() }),
      forgeEnvironment: known(forgeEnvironmentOf({ reviewers: [] })),
    });
    expect(sentence('environment', none)).toContain('approval.given: signed');
  });
});

describe('the codes of refusals', () => {
  it('each stand in a table', () => {
    const folder = new URL('.', import.meta.url);
    const tables = readdirSync(folder)
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('');
    expect(Object.keys(refusalCodes).filter((code) => !tables.includes(`'${code}'`))).toEqual([]);
  });
});
