import { describe, expect, it } from '@jest/globals';
import type { Ancestry } from '@waybill/forge';
import fc from 'fast-check';
import { known, type Fact, type Unknown } from '../fact.ts';
import { isRefused, type GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { candidate, goodFacts, goodRollback, now, releaseOf } from '../testing/samples.ts';
import { commit } from '../testing/samples.ts';
import { emergencyGate } from './emergency.ts';

const lost: Unknown = {
  known: false,
  code: 'GIT_UNREACHABLE',
  message: 'Expected an answer; there was none.',
  remedy: 'Try again.',
};
const other = releaseOf(commit('5'));

/** An emergency that put the images of a release there. */
const open = (
  order: Fact<Ancestry>,
  { commit: of, images } = other,
): Pick<PromotionFacts, 'emergency'> => ({
  emergency: known({
    open: {
      deployment: '20261121T110000000Z-555555555555-c0de',
      commit: of,
      images: images.map(({ name, digest }) => ({ name, digest })),
      at: now,
      by: 'cleo',
      reason: 'orders are lost',
      order,
    },
  }),
});

/** Where the commit stands, seen from what was proved to run. */
const from = (order: Fact<Ancestry | undefined>): Pick<PromotionFacts, 'current'> => {
  const { current } = goodFacts();
  if (!current.known) throw new Error('the sample knows it');
  return { current: known({ ...current.value, order }) };
};

const answer = (result: GateResult): string =>
  isRefused(result) ? result.code : 'skipped' in result ? 'skipped' : 'allowed';

const automatic = (): PromotionFacts => {
  const facts = goodRollback();
  if (facts.request.kind !== 'rollback') throw new Error('it is one');
  return { ...facts, request: { ...facts.request, automatic: 'x' } };
};

describe('the gate emergency', () => {
  it.each<[string, PromotionFacts, string]>([
    ['no emergency', goodFacts(), 'allowed'],
    ['one that cannot be read', goodFacts({ emergency: lost }), 'GATE_UNKNOWN'],
    [
      'one of a record that nobody signed',
      goodFacts({ emergency: { ...lost, code: 'LEDGER_SIGNATURE_MISSING' } }),
      'GATE_LEDGER_UNTRUSTED',
    ],
    ['what is newer than both', goodFacts(open(known('ahead'))), 'allowed'],
    ['what it put there', goodFacts(open(known('identical'), candidate)), 'allowed'],
    [
      'what it took away',
      goodFacts({ ...open(known('ahead')), ...from(known('identical')) }),
      'GATE_EMERGENCY_OPEN',
    ],
    ['what is older than it', goodFacts(open(known('behind'))), 'GATE_EMERGENCY_OPEN'],
    ['another line of history', goodFacts(open(known('diverged'))), 'GATE_EMERGENCY_OPEN'],
    ['a commit that nobody can place', goodFacts(open(known('unknown'))), 'GATE_UNKNOWN'],
    ['an order that is not known', goodFacts(open(lost)), 'GATE_UNKNOWN'],
    [
      'what runs cannot be placed',
      goodFacts({ ...open(known('ahead')), ...from(lost) }),
      'GATE_UNKNOWN',
    ],
    [
      'images that are not known',
      goodFacts({ ...open(known('behind'), candidate), images: lost }),
      'GATE_EMERGENCY_OPEN',
    ],
    ['a person who goes back', { ...goodRollback(), ...open(lost) }, 'allowed'],
    [
      'the policy that goes back by itself',
      { ...automatic(), ...open(known('ahead')) },
      'GATE_EMERGENCY_OPEN',
    ],
  ])('of %s', (_, facts, expected) => {
    expect(answer(emergencyGate(facts))).toBe(expected);
  });

  it('is never silent about one that is open, whatever it says', () => {
    const orders = ['identical', 'ahead', 'behind', 'diverged', 'unknown'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...orders),
        fc.constantFrom(...orders),
        fc.constantFrom(goodFacts(), goodRollback(), automatic()),
        (seen, current, facts) => {
          const result = emergencyGate({ ...facts, ...open(known(seen)), ...from(known(current)) });
          const text = 'skipped' in result ? result.skipped : result.message;
          expect(text).toContain(other.commit);
          expect(text).toContain('cleo: orders are lost');
        },
      ),
    );
  });
});
