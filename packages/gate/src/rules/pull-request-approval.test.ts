import { describe, expect, it } from '@jest/globals';
import type { Environment } from '@waybill/config';
import type { ForgeCommit, MergedPullRequest, PullRequestReviewState } from '@waybill/forge';
import type { DeploymentRecord } from '@waybill/ledger';
import fc from 'fast-check';
import { approvalsFor } from '../approvals-for.ts';
import { known, type Unknown } from '../fact.ts';
import { isRefused, type GateResult } from '../gate.ts';
import { judgeOpsPullRequest } from '../ops-pull-request.ts';
import { planDeployment } from '../plan.ts';
import type {
  PromotionFacts,
  ProposalFacts,
  PullRequestFacts,
  ReviewedPullRequest,
} from '../promotion-facts.ts';
import {
  approvalsOf,
  candidate,
  commit,
  deploymentOf,
  environmentOf,
  goodFacts,
  goodRollback,
  now,
  planDigest,
  policyFacts,
  releaseOf,
} from '../testing/samples.ts';
import { askGates } from './index.ts';
import { judgeHead } from './pull-request-reviews.ts';

const head = commit('d');
const lost: Unknown = {
  known: false,
  code: 'FORGE_UNREACHABLE',
  message: 'Expected an answer; there was none.',
  remedy: 'Try again.',
};

type Approval = Environment['approval'];
const given = (change: Partial<Approval> = {}): Approval => ({
  ...environmentOf().approval,
  ...{ given: 'pull-request', by: ['bob', 'cleo'] },
  ...change,
});

type Word = readonly [string, PullRequestReviewState, { head?: 'older'; at?: string }?];
const reviews = (words: readonly Word[]): ReviewedPullRequest['reviews'] =>
  words.map(([reviewer, state, more = {}], index) => ({
    ...{ reviewer, state, at: more.at ?? '2026-11-21T11:00:00.000Z' },
    commit: more.head === undefined ? head : commit('e'),
    url: `https://git.example.org/acme/shop/pull/7#${String(index)}`,
  }));

const writtenBy = (login: string): ForgeCommit => ({
  ...{ sha: head, tree: commit('7'), parents: [], committedAt: now, message: 'Change it' },
  author: { name: login, email: `${login}@example.org` },
  authorLogin: login,
});

interface Brought {
  readonly pullRequest?: Partial<MergedPullRequest>;
  readonly head?: ForgeCommit | undefined;
  readonly writers?: readonly string[];
}
const pullRequest = (words: readonly Word[], change: Brought = {}): ReviewedPullRequest => ({
  pullRequest: {
    ...{ number: 7, url: 'https://git.example.org/acme/shop/pull/7', head, base: 'main' },
    ...{ author: 'ada', ...change.pullRequest },
  },
  head: 'head' in change ? change.head : writtenBy('ada'),
  reviews: reviews(words),
  writers: change.writers ?? [],
});

const withApproval = (
  facts: PromotionFacts,
  approval: Approval,
  change: Partial<Environment> = {},
): PromotionFacts => {
  const environment = environmentOf({ approval, ...change });
  return { ...facts, environment: known(environment), policy: known(policyFacts(environment)) };
};
const brought = (
  found: PullRequestFacts | readonly ReviewedPullRequest[] | Unknown,
  approval: Partial<Approval> = {},
): PromotionFacts =>
  withApproval(
    goodFacts({
      pullRequests:
        'known' in found
          ? found
          : known('kind' in found ? found : { kind: 'commit', pullRequests: found }),
    }),
    given(approval),
  );
const reviewed = (
  words: readonly Word[],
  approval: Partial<Approval> = {},
  change: Brought = {},
): PromotionFacts => brought([pullRequest(words, change)], approval);

function resultOf(facts: PromotionFacts): GateResult {
  const asked = askGates(facts, { approvals: known(approvalsOf()), nothingToDo: false });
  const result = asked.find(({ gate }) => gate === 'approval');
  if (result === undefined) throw new Error('it said nothing');
  return result;
}
const answer = (facts: PromotionFacts): string => {
  const result = resultOf(facts);
  if ('skipped' in result) return 'skipped';
  return isRefused(result) ? result.code : 'allowed';
};
const sentence = (facts: PromotionFacts): string => {
  const result = resultOf(facts);
  if ('skipped' in result) return result.skipped;
  return isRefused(result) ? `${result.message} → ${result.remedy}` : result.message;
};

const rows: readonly (readonly [string, PromotionFacts, string])[] = [
  ['an approving review of the head', reviewed([['bob', 'approved']]), 'allowed'],
  ['one in another case than the policy', reviewed([['BOB', 'approved']]), 'allowed'],
  [
    'a comment after the approval',
    reviewed([
      ['bob', 'approved'],
      ['bob', 'commented'],
    ]),
    'allowed',
  ],
  [
    'an approval that follows a request for changes',
    reviewed([
      ['bob', 'changes-requested'],
      ['bob', 'approved'],
    ]),
    'allowed',
  ],
  [
    'an approval that is followed by a request for changes',
    reviewed([
      ['bob', 'approved'],
      ['bob', 'changes-requested'],
    ]),
    'GATE_APPROVAL_REJECTED',
  ],
  [
    'a request for changes by another one who may',
    reviewed([
      ['cleo', 'changes-requested', { head: 'older' }],
      ['bob', 'approved'],
    ]),
    'GATE_APPROVAL_REJECTED',
  ],
  [
    'a request for changes by a stranger',
    reviewed([
      ['eve', 'changes-requested'],
      ['bob', 'approved'],
    ]),
    'allowed',
  ],
  [
    'an approval that was dismissed',
    reviewed([
      ['bob', 'approved'],
      ['bob', 'dismissed'],
    ]),
    'GATE_APPROVAL_MISSING',
  ],
  ['no review', reviewed([]), 'GATE_APPROVAL_MISSING'],
  ['a comment alone', reviewed([['bob', 'commented']]), 'GATE_APPROVAL_MISSING'],
  ['one that was not sent', reviewed([['bob', 'pending']]), 'GATE_APPROVAL_MISSING'],
  [
    'an approval of an older head',
    reviewed([['bob', 'approved', { head: 'older' }]]),
    'GATE_APPROVAL_MISSING',
  ],
  ['a stranger', reviewed([['eve', 'approved']]), 'GATE_APPROVAL_MISSING'],
  [
    'one that has expired',
    reviewed([['bob', 'approved', { at: '2026-11-20T11:00:00.000Z' }]]),
    'GATE_APPROVAL_MISSING',
  ],
  [
    'one person twice, where two are asked for',
    reviewed(
      [
        ['bob', 'approved'],
        ['Bob', 'approved'],
      ],
      { required: 2 },
    ),
    'GATE_APPROVAL_MISSING',
  ],
  [
    'two people, where two are asked for',
    reviewed(
      [
        ['bob', 'approved'],
        ['cleo', 'approved'],
      ],
      { required: 2 },
    ),
    'allowed',
  ],
  [
    'who opened the pull request',
    reviewed([['bob', 'approved']], {}, { pullRequest: { author: 'bob' } }),
    'GATE_APPROVAL_MISSING',
  ],
  [
    'who wrote the head that was squashed',
    reviewed([['bob', 'approved']], {}, { head: writtenBy('Bob') }),
    'GATE_APPROVAL_MISSING',
  ],
  [
    'who wrote the head, where that is allowed',
    reviewed([['bob', 'approved']], { notAuthor: false }, { head: writtenBy('bob') }),
    'allowed',
  ],
  [
    'a head that the forge does not have',
    reviewed([['bob', 'approved']], {}, { head: undefined }),
    'GATE_UNKNOWN',
  ],
  [
    'somebody who may write, where the policy lists nobody',
    reviewed([['eve', 'approved']], { by: [] }, { writers: ['Eve'] }),
    'allowed',
  ],
  [
    'somebody who only reads, where the policy lists nobody',
    reviewed([['eve', 'approved']], { by: [] }),
    'GATE_APPROVAL_MISSING',
  ],
  ['a commit that was pushed directly', brought([]), 'GATE_APPROVAL_MISSING'],
  [
    'a pull request into another branch',
    reviewed([['bob', 'approved']], {}, { pullRequest: { base: 'work' } }),
    'GATE_APPROVAL_MISSING',
  ],
  [
    'the approved one of two',
    brought([pullRequest([]), pullRequest([['bob', 'approved']])]),
    'allowed',
  ],
  [
    'two, in one of which changes are asked for',
    brought([pullRequest([['cleo', 'changes-requested']]), pullRequest([['bob', 'approved']])]),
    'GATE_APPROVAL_REJECTED',
  ],
  ['reviews that are not known', brought(lost), 'GATE_UNKNOWN'],
  [
    'a forge without reviews',
    brought({ kind: 'not-supported', reason: 'none' }),
    'GATE_APPROVAL_MISSING',
  ],
  [
    'an author who is not known',
    { ...reviewed([['bob', 'approved']]), source: lost },
    'GATE_UNKNOWN',
  ],
  [
    'the ops pull request, which is asked later',
    brought({ kind: 'ops' }, { given: 'ops-pull-request' }),
    'skipped',
  ],
  [
    'the ops pull request of a forge without reviews',
    brought({ kind: 'not-supported', reason: 'none' }, { given: 'ops-pull-request' }),
    'GATE_APPROVAL_MISSING',
  ],
  [
    'the ops pull request of a forge that is not known',
    brought(lost, { given: 'ops-pull-request' }),
    'GATE_UNKNOWN',
  ],
];

describe('an approval by a review of a pull request', () => {
  it.each(rows)('of %s', (_, facts, expected) => {
    expect(answer(facts)).toBe(expected);
  });

  it('says what stands in the way, and how to go on', () => {
    expect(sentence(reviewed([['eve', 'approved']]))).toMatch(
      /that of eve does not count: the policy does not list this account.*Let bob or cleo approve the pull request \(https:.*\/pull\/7\)/,
    );
    expect(sentence(reviewed([['bob', 'approved', { head: 'older' }]]))).toContain(
      'it was given to eeeeeeeeeeee, and dddddddddddd was merged',
    );
    expect(sentence(brought([]))).toContain('it was pushed directly');
    expect(sentence(reviewed([['bob', 'changes-requested']]))).toContain(
      'the latest word of bob asks for changes',
    );
  });

  it('is recorded with the review, its pull request, and the plan that was carried out', () => {
    const facts = reviewed([
      ['bob', 'approved'],
      ['eve', 'approved'],
    ]);
    const approvals = known(approvalsOf());
    const gates = askGates(facts, { approvals, nothingToDo: false });
    const plan = planDeployment(facts);
    if (!plan.known) throw new Error(plan.message);
    const check = {
      ...{ plan: plan.value, hash: planDigest, gates, allowed: true as const },
      ...{ nothingToDo: false, facts, approvals },
    };
    expect(approvalsFor(check)).toEqual([
      {
        ...{ approver: 'bob', at: '2026-11-21T11:00:00.000Z', source: 'review', pullRequest: 7 },
        ...{ url: 'https://git.example.org/acme/shop/pull/7#0', planHash: planDigest },
      },
    ]);
  });

  it('counts nobody twice and nobody who may not, whatever was said before', () => {
    const people = ['bob', 'cleo', 'eve', 'ada'];
    const states: readonly PullRequestReviewState[] = [
      ...(['approved', 'changes-requested', 'dismissed', 'commented', 'pending'] as const),
    ];
    const word = fc.record({
      reviewer: fc.constantFrom(...people),
      state: fc.constantFrom(...states),
      commit: fc.constantFrom(head, commit('e'), undefined),
      at: fc.constantFrom('2026-11-21T11:00:00.000Z', '2026-01-01T00:00:00.000Z', undefined),
      url: fc.constant('https://git.example.org'),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const by = ['bob', 'cleo', 'ada'];
        const expiredAt = Date.parse('2026-06-01T00:00:00.000Z');
        const authors = new Set(['ada']);
        const judged = judgeHead({ reviews: words, head, by, writers: [], authors, expiredAt });
        const names = judged.counted.map(({ reviewer }) => reviewer);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) {
          expect(['bob', 'cleo']).toContain(name);
          const last = words.findLast(
            ({ reviewer, state }) =>
              reviewer === name && state !== 'commented' && state !== 'pending',
          );
          expect(last).toMatchObject({ state: 'approved', commit: head });
          expect(judged.rejectedBy).not.toContain(name);
        }
      }),
    );
  });
});

describe('a rollback, where reviews of pull requests are the approval', () => {
  const approvedBy = (...approvers: readonly string[]): DeploymentRecord => {
    const record = deploymentOf(releaseOf(commit('9')), 0, 'superseded');
    const by = approvers.map((approver) => ({
      ...{ approver, at: '2020-01-01T00:00:00.000Z', planHash: planDigest },
      source: 'review' as const,
    }));
    return {
      ...record,
      transitions: record.transitions.map((it) =>
        it.to === 'approved' && by.length > 0 ? { ...it, evidence: { phase: 'approved', by } } : it,
      ),
    };
  };
  const back = (target: DeploymentRecord, change: Partial<Approval> = {}): PromotionFacts =>
    withApproval(goodRollback({ target }), given(change));

  it.each([
    ['a target that was approved, years ago', back(approvedBy('bob')), 'allowed'],
    ['a target that nobody approved', back(approvedBy()), 'GATE_APPROVAL_MISSING'],
    ['a target that somebody else approved', back(approvedBy('eve')), 'GATE_APPROVAL_MISSING'],
    [
      'one approval of a target, where two are asked for',
      back(approvedBy('bob', 'Bob'), { required: 2 }),
      'GATE_APPROVAL_MISSING',
    ],
    [
      'a target that anybody approved, where the policy lists nobody',
      back(approvedBy('eve'), { by: [] }),
      'allowed',
    ],
  ])('of %s', (_, facts, expected) => {
    expect(answer(facts)).toBe(expected);
  });
});

describe('what was approved and changed since', () => {
  const proposed = (
    words: readonly Word[],
    change: Partial<ProposalFacts> = {},
    approval: Partial<Approval> = {},
    mergeApproves = true,
  ): PromotionFacts => {
    const url = 'https://git.example.org/acme/ops/pull/9';
    const proposal: ProposalFacts = {
      ...{ number: 9, url, state: 'open', head, mergedBy: undefined, writers: [], differs: [] },
      reviews: reviews(words),
      ...change,
    };
    const facts = goodFacts({ pullRequests: known({ kind: 'ops' }), proposal: known(proposal) });
    const { pullRequest } = environmentOf();
    return withApproval(facts, given({ given: 'ops-pull-request', ...approval }), {
      pullRequest: { ...pullRequest, mergeApproves },
    });
  };
  const before: Word = ['bob', 'approved', { head: 'older' }];
  it.each<readonly [string, PromotionFacts, string]>([
    ['nobody', proposed([]), 'skipped'],
    ['somebody, at this head', proposed([['bob', 'approved']]), 'skipped'],
    ['somebody, before the head moved', proposed([before]), 'GATE_APPROVAL_STALE'],
    ['the same person, again at this head', proposed([before, ['bob', 'approved']]), 'skipped'],
    ['another one, at this head', proposed([before, ['cleo', 'approved']]), 'skipped'],
    [
      'another one, where two are asked for',
      proposed([before, ['cleo', 'approved']], {}, { required: 2 }),
      'GATE_APPROVAL_STALE',
    ],
    [
      'a stranger, before the head moved',
      proposed([['eve', 'approved', { head: 'older' }]]),
      'skipped',
    ],
    ['somebody who took it back', proposed([before, ['bob', 'dismissed']]), 'skipped'],
    [
      'somebody, where the head names other images',
      proposed([['bob', 'approved']], { differs: ['APP_IMAGE in production/deploy.env'] }),
      'GATE_APPROVAL_STALE',
    ],
    [
      'nobody, where the head names other images: it is proposed anew',
      proposed([], { differs: ['APP_IMAGE in production/deploy.env'] }),
      'skipped',
    ],
    [
      'somebody, and another head was merged by an approver',
      proposed([before], { state: 'merged', mergedBy: 'cleo' }),
      'skipped',
    ],
    [
      'somebody, and another head was merged, where a merge is no approval',
      proposed([before], { state: 'merged', mergedBy: 'cleo' }, {}, false),
      'GATE_APPROVAL_STALE',
    ],
    ['nobody knows whom', { ...proposed([]), proposal: lost }, 'GATE_UNKNOWN'],
  ])('is seen where the pull request was approved by %s', (_, facts, expected) => {
    expect(answer(facts)).toBe(expected);
  });

  it('is said with both heads, and how to go on', () => {
    expect(sentence(proposed([before]))).toMatch(
      /bob approved eeeeeeeeeeee, and its head is dddddddddddd now.*review it again: https/s,
    );
  });
});

describe('the pull request in the ops repository', () => {
  interface Story {
    readonly mergeApproves?: false;
    readonly words?: readonly Word[];
    readonly approval?: Partial<Approval>;
    readonly writers?: readonly string[];
    readonly mergedBy?: string | undefined;
    readonly headAuthor?: ForgeCommit;
    readonly reviews?: 'lost';
  }
  const judge = async (story: Story): Promise<string> => {
    const { words = [], approval, mergedBy, writers = [] } = story;
    const source = goodFacts().source;
    const facts = await judgeOpsPullRequest(
      {
        forge: {
          commit: () => Promise.resolve(source.known ? source.value : undefined),
        },
        opsForge: {
          pullRequestReviews: () =>
            story.reviews === 'lost'
              ? Promise.reject(new Error('lost'))
              : Promise.resolve({ kind: 'reviews', reviews: reviews(words) }),
          mayWrite: (account) => Promise.resolve(writers.includes(account)),
        },
        signal: new AbortController().signal,
      },
      {
        environment: environmentOf({
          approval: given({ given: 'ops-pull-request', ...approval }),
          delivery: 'pull-request',
          pullRequest: {
            ...environmentOf().pullRequest,
            mergeApproves: story.mergeApproves ?? true,
          },
        }),
        request: { kind: 'promote', requestedBy: 'dana' },
        commit: candidate.commit,
        pullRequest: {
          ...{ number: 7, url: 'https://git.example.org/7', head, author: 'waybill[bot]' },
          ...{ mergedBy, mergedAt: '2026-11-21T11:30:00.000Z' },
        },
        headAuthor: story.headAuthor,
      },
    );
    if (facts.kind === 'refused') return facts.result.code;
    return facts.counted.map(({ approver, source: by }) => `${approver} ${by}`).join(', ');
  };

  it.each<readonly [string, Story, string]>([
    ['a review', { words: [['bob', 'approved']], mergedBy: 'waybill[bot]' }, 'bob review'],
    ['a merge by one who may', { mergedBy: 'Bob' }, 'Bob merge'],
    ['a merge by a stranger', { mergedBy: 'eve' }, 'GATE_APPROVAL_MISSING'],
    ['a merge by nobody knows whom', {}, 'GATE_APPROVAL_MISSING'],
    [
      'a review and a merge by one person, where two are asked for',
      { words: [['bob', 'approved']], mergedBy: 'bob', approval: { required: 2 } },
      'GATE_APPROVAL_MISSING',
    ],
    [
      'a review and a merge by two',
      { words: [['bob', 'approved']], mergedBy: 'cleo', approval: { required: 2 } },
      'bob review, cleo merge',
    ],
    [
      'the author of the released commit',
      { words: [['ada', 'approved']], mergedBy: 'ada', approval: { by: ['ada'] } },
      'GATE_APPROVAL_MISSING',
    ],
    [
      'who opened it, even where the policy lists the account',
      { mergedBy: 'waybill[bot]', approval: { by: ['waybill[bot]'] } },
      'GATE_APPROVAL_MISSING',
    ],
    [
      'an App, where the policy lists nobody',
      { mergedBy: 'merger[bot]', approval: { by: [] } },
      'GATE_APPROVAL_MISSING',
    ],
    [
      'whoever merged it, where the policy lists nobody',
      { mergedBy: 'eve', approval: { by: [] } },
      'eve merge',
    ],
    [
      'a reviewer who may write, where the policy lists nobody',
      { words: [['eve', 'approved']], writers: ['eve'], approval: { by: [] } },
      'eve review',
    ],
    [
      'who changed the branch and approved it',
      { words: [['bob', 'approved']], headAuthor: writtenBy('bob') },
      'GATE_APPROVAL_MISSING',
    ],
    [
      'a request for changes',
      { words: [['cleo', 'changes-requested']], mergedBy: 'bob' },
      'GATE_APPROVAL_REJECTED',
    ],
    [
      'a review that had expired when it was merged',
      { words: [['bob', 'approved', { at: '2026-11-20T11:00:00.000Z' }]] },
      'GATE_APPROVAL_MISSING',
    ],
    [
      'a review after the merge',
      { words: [['bob', 'approved', { at: '2026-11-25T11:00:00.000Z' }]], mergedBy: 'eve' },
      'bob review',
    ],
    [
      'a merge by one who may, where a merge is no approval',
      { mergedBy: 'bob', mergeApproves: false },
      'GATE_APPROVAL_MISSING',
    ],
    [
      'a review before it, where a merge is no approval',
      { words: [['bob', 'approved']], mergedBy: 'eve', mergeApproves: false },
      'bob review',
    ],
    [
      'a review after it, where a merge is no approval',
      {
        words: [['bob', 'approved', { at: '2026-11-25T11:00:00.000Z' }]],
        ...{ mergedBy: 'eve', mergeApproves: false },
      },
      'GATE_APPROVAL_MISSING',
    ],
    ['reviews that are not known', { reviews: 'lost', mergedBy: 'bob' }, 'GATE_UNKNOWN'],
  ])('is judged by %s', async (_, story, expected) => {
    await expect(judge(story)).resolves.toBe(expected);
  });
});
