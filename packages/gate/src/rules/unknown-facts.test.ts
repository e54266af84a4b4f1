import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import type { Ancestry } from '@waybill/forge';
import fc from 'fast-check';
import { known, type Fact, type Unknown } from '../fact.ts';
import { allAllowed, isRefused } from '../gate.ts';
import type { ApprovalFacts, PromotionFacts } from '../promotion-facts.ts';
import {
  approval,
  approvalsOf,
  candidate,
  environmentOf,
  goodFacts,
  goodRollback,
  imagesOf,
  policyFacts,
  reviewed,
  reviewsOf,
  runOf,
  waybillOf,
} from '../testing/samples.ts';
import { askGates } from './index.ts';

interface Everything {
  readonly facts: PromotionFacts;
  readonly approvals: Fact<ApprovalFacts>;
}

const lost: Unknown = {
  known: false,
  code: 'GIT_UNREACHABLE',
  message: 'No answer.',
  remedy: 'Try again.',
};
const badSignature: Unknown = { ...lost, code: 'SIGNATURE_MISSING' };

type Hole = (everything: Everything) => Everything;

const hole =
  (change: (facts: PromotionFacts) => Partial<PromotionFacts>): Hole =>
  ({ facts, approvals }) => ({ facts: { ...facts, ...change(facts) }, approvals });

const inBranch = (change: Partial<PromotionFacts['branch']>): Hole =>
  hole(({ branch }) => ({ branch: { ...branch, ...change } }));

const inImage = (index: number, change: object): Hole =>
  hole(({ images }) => ({
    images: images.known
      ? known(images.value.map((image, at) => (at === index ? { ...image, ...change } : image)))
      : images,
  }));

const everyImage = (change: object): Hole[] => [0, 1].map((index) => inImage(index, change));

/** A workflow of a repository that the token does not see. */
const unseen = { repository: 'x/y', path: 'a.yml', sha: undefined, fork: undefined };

/** A run that does not say where it works. */
const withoutRef: Hole = hole(({ request: { ref: _, ...request } }) => ({ request }));

/** What may be missing or not known of any request. */
const common: Hole[] = [
  ...(
    [
      'environment',
      'forgeEnvironment',
      'run',
      'images',
      'current',
      'changes',
      'hold',
      'emergency',
      'lock',
    ] as const
  ).map((name) => hole(() => ({ [name]: lost }))),
  hole(() => ({ run: known(undefined) })),
  hole(() => ({ run: known({ kind: 'missing' }) })),
  hole(() => ({ run: known(runOf({ headRepository: undefined })) })),
  hole(() => ({ run: known(runOf({ headBranch: undefined })) })),
  hole(() => ({ run: known(runOf({ referenced: [unseen] })) })),
  withoutRef,
  hole(() => ({ environment: known(undefined) })),
  hole(() => ({ images: known([]) })),
  ...everyImage({ tag: lost }),
  ...everyImage({ tag: known(undefined) }),
  ...everyImage({ tag: known(digestOf('other')) }),
  ...everyImage({ present: lost }),
  ...everyImage({ present: known(false) }),
  ...everyImage({ signature: lost }),
  ...everyImage({ signature: badSignature }),
  ...everyImage({ waybill: lost }),
];

const ofSigned: Hole[] = [
  ({ facts }) => ({ facts, approvals: lost }),
  ({ facts }) => ({ facts, approvals: known(approvalsOf()) }),
];

/** Where the approval is a review of the forge's environment. */
const ofReviewed: Hole[] = [
  hole(() => ({ reviews: lost })),
  hole(() => ({ reviews: known(undefined) })),
  hole(() => ({ reviews: known({ kind: 'not-supported', reason: 'none' }) })),
  hole(() => ({ reviews: reviewsOf() })),
  hole(() => ({ reviews: reviewsOf(['bob', 'pending']) })),
];

const orders: readonly Fact<Ancestry | undefined>[] = [lost, known(undefined), known('unknown')];

const ofPromotions: Hole[] = [
  ...(['release', 'acceptance', 'source', 'migrations'] as const).map((name) =>
    hole(() => ({ [name]: lost })),
  ),
  hole(() => ({ release: known(undefined) })),
  hole(() => ({ acceptance: known(undefined) })),
  hole(() => ({ source: known(undefined) })),
  ...(['branch', 'configured', 'ancestry', 'bypass'] as const).map((name) =>
    inBranch({ [name]: lost }),
  ),
  inBranch({ branch: known(undefined) }),
  hole(() => ({ checks: lost })),
  hole(() => ({ checks: known(undefined) })),
  hole(() => ({ checks: known({ commits: [] }) })),
  inBranch({ ancestry: known('unknown') }),
  ...orders.map((order) =>
    hole(({ current }) => ({
      current: current.known ? known({ ...current.value, order }) : current,
    })),
  ),
];

const ofRollbacks: Hole[] = [
  hole(() => ({ rollback: lost })),
  hole(() => ({ rollback: undefined })),
  inBranch({ configured: lost }),
];

/** Where the policy asks for a soak, has windows, and asks for a scan. */
const ofTimed: Hole[] = [
  ...(['soak', 'freeze'] as const).flatMap((name) => [
    hole(() => ({ [name]: lost })),
    hole(() => ({ [name]: known(undefined) })),
  ]),
  hole(() => ({ soak: known({ environment: 'staging', stretches: [] }) })),
  ...everyImage({ waybill: known(waybillOf(candidate)) }),
];

/** The same facts, where the policy asks for all that it can ask. */
function inTime(facts: PromotionFacts): PromotionFacts {
  const environment = environmentOf({
    soakMilliseconds: 3_600_000,
    freeze: [{ name: 'x', cron: '0 0 * * *', zone: 'UTC', forMilliseconds: 3_600_000 }],
    scan: { block: ['critical'], unknown: 'blocked' },
  });
  const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
  const at = '2026-11-20T00:00:00.000Z';
  const scans = candidate.images.map(({ name }) => ({ image: name, tool: 'scanner', at, counts }));
  return {
    ...facts,
    environment: known(environment),
    policy: known(policyFacts(environment)),
    soak: known({
      environment: 'staging',
      stretches: [{ deployment: 'd', from: at, until: null }],
    }),
    freeze: known({ holding: [], next: undefined, clearAt: facts.at }),
    images: known(
      imagesOf(candidate).map((image) => ({
        ...image,
        waybill: known(waybillOf(candidate, { scans })),
      })),
    ),
  };
}

/** The same facts, where one review of the forge's environment is the approval. */
function inReview(facts: PromotionFacts): PromotionFacts {
  const environment = environmentOf({ approval: reviewed() });
  return {
    ...facts,
    environment: known(environment),
    policy: known(policyFacts(environment)),
    reviews: reviewsOf(['bob', 'approved']),
  };
}

const cases: [string, PromotionFacts, Hole[]][] = [
  ['promotion', goodFacts(), [...common, ...ofSigned, ...ofPromotions]],
  ['rollback', goodRollback(), [...common, ...ofSigned, ...ofRollbacks]],
  ['timed promotion', inTime(goodFacts()), [...common, ...ofSigned, ...ofPromotions, ...ofTimed]],
  ['reviewed promotion', inReview(goodFacts()), [...common, ...ofReviewed, ...ofPromotions]],
  ['reviewed rollback', inReview(goodRollback()), [...common, ...ofReviewed, ...ofRollbacks]],
];

describe.each(cases)('unknown is not success: a %s', (_, facts, holes) => {
  const good: Everything = { facts, approvals: known(approvalsOf(approval('bob'))) };
  const ask = ({ facts: asked, approvals }: Everything): ReturnType<typeof askGates> =>
    askGates(asked, { approvals, nothingToDo: false });

  it('is allowed with every fact', () => {
    expect(allAllowed(ask(good))).toBe(true);
  });

  it('is never allowed when any of its facts is missing or not known, in any combination', () => {
    fc.assert(
      fc.property(fc.subarray(holes, { minLength: 1 }), (some) => {
        const broken = some.reduce((everything, open) => open(everything), good);
        expect(allAllowed(ask(broken))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused for each of them by itself, and that hides no other refusal', () => {
    holes.forEach((open, index) => {
      expect([index, ask(open(good)).some(isRefused)]).toEqual([index, true]);
    });
    fc.assert(
      fc.property(fc.subarray(holes, { minLength: 2, maxLength: 2 }), ([one, two]) => {
        if (one === undefined || two === undefined) return;
        const both = new Set(
          ask(two(one(good)))
            .filter(isRefused)
            .map(({ gate }) => gate),
        );
        for (const { gate } of ask(two(good)).filter(isRefused)) expect(both).toContain(gate);
      }),
      { numRuns: 200 },
    );
  });
});
