import { describe, expect, it } from '@jest/globals';
import type { Environment } from '@waybill/config';
import type { WaybillScan } from '@waybill/supply-chain';
import fc from 'fast-check';
import { known, type Unknown } from '../fact.ts';
import {
  gateNames,
  isRefused,
  waitsUntil,
  waitUntilOf,
  type GateName,
  type GateResult,
} from '../gate.ts';
import { overridesFor } from '../overrides-for.ts';
import { planDeployment, planHash, type Plan } from '../plan.ts';
import type { FreezeFacts, HoldFacts, SoakFacts, SoakStretch } from '../policy-facts.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { renderPlanMarkdown, renderPlanText } from '../render.ts';
import {
  approval,
  approvalsOf,
  candidate,
  deploymentOf,
  environmentOf,
  goodFacts,
  goodRollback,
  imagesOf,
  now,
  policyFacts,
  releaseOf,
  waybillOf,
} from '../testing/samples.ts';
import { askGates } from './index.ts';

const lost: Unknown = {
  known: false,
  code: 'GIT_UNREACHABLE',
  message: 'Expected an answer; there was none.',
  remedy: 'Try again.',
};
const hour = 3_600_000;
const moment = (hours: number): string => new Date(Date.parse(now) + hours * hour).toISOString();

const inPolicy = (change: Partial<Environment>): Partial<PromotionFacts> => ({
  environment: known(environmentOf(change)),
  policy: known(policyFacts(environmentOf(change))),
});

type Overrides = NonNullable<PromotionFacts['request']['overrides']>;

/** The same request with these overrides. */
const overriding = (
  overrides: Overrides,
  facts: PromotionFacts = goodFacts(),
): Pick<PromotionFacts, 'request'> => ({ request: { ...facts.request, overrides } });

function gatesOf(facts: PromotionFacts, nothingToDo = false): readonly GateResult[] {
  return askGates(facts, { approvals: known(approvalsOf(approval('bob'))), nothingToDo });
}

function resultOf(gate: GateName, facts: PromotionFacts, nothingToDo = false): GateResult {
  const result = gatesOf(facts, nothingToDo).find((it) => it.gate === gate);
  if (result === undefined) throw new Error(`${gate} said nothing`);
  return result;
}

function answer(result: GateResult): string {
  if ('skipped' in result) return 'skipped';
  if (!result.allowed) return result.code;
  return result.facts['overridden'] === true ? 'overridden' : 'allowed';
}

function sentence(result: GateResult): string {
  if ('skipped' in result) return result.skipped;
  return isRefused(result) ? `${result.message} → ${result.remedy}` : result.message;
}

const soaking = (...stretches: readonly Partial<SoakStretch>[]): SoakFacts => ({
  environment: 'staging',
  stretches: stretches.map((it) => ({ deployment: 'd', from: moment(-30), until: null, ...it })),
});
const day = { soakMilliseconds: 24 * hour };
const afterSoak = (
  soak: SoakFacts | undefined,
  change: Partial<Environment> = {},
): Partial<PromotionFacts> => ({ ...inPolicy({ ...day, ...change }), soak: known(soak) });

const window = { name: 'weekend', cron: '0 16 * * FRI', forMilliseconds: 62 * hour, zone: 'UTC' };
const frozenFacts: FreezeFacts = {
  holding: [{ window: 'weekend', reason: 'nobody is there', from: moment(-1), until: moment(5) }],
  next: undefined,
  clearAt: moment(5),
};
const openFacts: FreezeFacts = { holding: [], next: undefined, clearAt: now };
const frozen = (
  freeze: FreezeFacts | undefined,
  override: Environment['overrides']['freeze'] = 'refused',
): Partial<PromotionFacts> => ({
  ...inPolicy({ freeze: [window], overrides: { freeze: override, hold: 'allowed' } }),
  freeze: known(freeze),
});
const begun = deploymentOf(candidate, 5, 'desired');
const waiting = deploymentOf(candidate, 5, 'requested');
const resuming = (deployment: typeof begun): Pick<PromotionFacts, 'current'> => ({
  current: known({ active: undefined, resuming: deployment, order: known('ahead') }),
});

const heldFacts: HoldFacts = {
  held: {
    deployment: '20261120T000000000Z-bbbbbbbbbbbb-c0de',
    rollback: '20261120T010000000Z-aaaaaaaaaaaa-c0de',
    at: moment(-2),
    requestedBy: 'cleo',
    reason: 'orders were lost',
  },
};
const held: Partial<PromotionFacts> = { hold: known(heldFacts) };
const notOverridable = inPolicy({ overrides: { freeze: 'refused', hold: 'refused' } });

const none = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
type Counts = Partial<WaybillScan['counts']>;
const scanOf = (image: string, counts: Counts = {}, at = moment(-1)): WaybillScan => ({
  image,
  tool: 'scanner 1.2.3',
  at,
  counts: { ...none, ...counts },
});
const scanned = (
  scans: readonly WaybillScan[] | undefined,
  scan: Environment['scan'] & object = { block: ['critical', 'high'], unknown: 'blocked' },
): Partial<PromotionFacts> => ({
  ...inPolicy({ scan }),
  images: known(
    imagesOf(candidate).map((image) => ({
      ...image,
      waybill: known(waybillOf(candidate, scans === undefined ? {} : { scans: [...scans] })),
    })),
  ),
});
const both = (counts: Counts, at?: string): readonly WaybillScan[] => [
  scanOf('app'),
  scanOf('migrator', counts, at),
];
const alone = (
  scan: Partial<WaybillScan>,
  asked: Partial<Environment['scan'] & object>,
): Partial<PromotionFacts> =>
  scanned(
    [
      { ...scanOf('app'), ...scan },
      { ...scanOf('migrator'), ...scan },
    ],
    {
      ...{ block: ['high'], unknown: 'blocked' },
      ...asked,
    },
  );
const databaseOf = (hours: number | undefined): Partial<PromotionFacts> =>
  alone(hours === undefined ? {} : { databaseBuiltAt: moment(hours) }, {
    maxDatabaseAgeMilliseconds: 24 * hour,
  });
const waived = (counts: Counts, endsIn: number, waivers?: 'refused'): Partial<PromotionFacts> =>
  alone(
    {
      ...{ counts: { ...none, ...counts }, suppressed: { ...none, high: 1 } },
      suppressedUntil: moment(endsIn),
    },
    waivers === undefined ? {} : { waivers },
  );
const fixable = (counts: Counts, fixes: Counts | undefined): Partial<PromotionFacts> =>
  alone(
    {
      counts: { ...none, ...counts },
      ...(fixes === undefined ? {} : { fixable: { ...none, ...fixes } }),
    },
    { onlyFixable: true },
  );
const unscanned = (code: string): Partial<PromotionFacts> => ({
  ...scanned(both({})),
  images: known(imagesOf(candidate).map((image) => ({ ...image, waybill: { ...lost, code } }))),
});

type Row = [string, PromotionFacts, string];
const of = (...changes: readonly Partial<PromotionFacts>[]): PromotionFacts =>
  goodFacts(changes.reduce((all, change) => ({ ...all, ...change }), {}));

const tables: Partial<Record<GateName, readonly Row[]>> = {
  soak: [
    ['a policy that asks for none', of(), 'skipped'],
    ['a rollback', { ...goodRollback(), ...afterSoak(undefined) }, 'skipped'],
    ['longer than asked', of(afterSoak(soaking({ from: moment(-25) }))), 'allowed'],
    ['exactly as long', of(afterSoak(soaking({ from: moment(-24) }))), 'allowed'],
    ['a little less', of(afterSoak(soaking({ from: moment(-23.999) }))), 'GATE_SOAK'],
    [
      'one that a newer release replaced in time',
      of(afterSoak(soaking({ from: moment(-50), until: moment(-26) }))),
      'allowed',
    ],
    [
      'one that a newer release replaced too early',
      of(afterSoak(soaking({ from: moment(-50), until: moment(-27) }))),
      'GATE_SOAK',
    ],
    [
      'two short times, which are no long one',
      of(afterSoak(soaking({ from: moment(-20) }, { from: moment(-60), until: moment(-40) }))),
      'GATE_SOAK',
    ],
    ['a release that never ran there', of(afterSoak(soaking())), 'GATE_SOAK'],
    ['a record from the future', of(afterSoak(soaking({ from: moment(1) }))), 'GATE_SOAK'],
    [
      'a time that ends in the future',
      of(afterSoak(soaking({ from: moment(-1), until: moment(100) }))),
      'GATE_SOAK',
    ],
    ['a moment that cannot be read', of(afterSoak(soaking({ from: 'yesterday' }))), 'GATE_SOAK'],
    ['another environment', of(afterSoak({ ...soaking(), environment: 'dev' })), 'GATE_UNKNOWN'],
    ['what was not asked', of(afterSoak(undefined)), 'GATE_UNKNOWN'],
    ['a ledger that cannot be read', of(afterSoak(soaking()), { soak: lost }), 'GATE_UNKNOWN'],
  ],
  freeze: [
    ['a policy without windows', of(), 'skipped'],
    [
      'a rollback, which is never stopped',
      { ...goodRollback(), ...frozen(frozenFacts) },
      'skipped',
    ],
    ['a moment outside of them', of(frozen(openFacts)), 'allowed'],
    ['a moment inside', of(frozen(frozenFacts)), 'GATE_FROZEN'],
    ['one without an end', of(frozen({ ...frozenFacts, clearAt: null })), 'GATE_FROZEN'],
    ['what was written before', of(frozen(frozenFacts), resuming(begun)), 'allowed'],
    ['what was only requested before', of(frozen(frozenFacts), resuming(waiting)), 'GATE_FROZEN'],
    [
      'a reason, where the policy takes none',
      of(frozen(frozenFacts), overriding({ freeze: 'sign-in is broken' })),
      'GATE_OVERRIDE_REFUSED',
    ],
    [
      'a reason, where the policy takes it',
      of(frozen(frozenFacts, 'allowed'), overriding({ freeze: 'sign-in is broken' })),
      'overridden',
    ],
    [
      'a reason that says nothing',
      of(frozen(frozenFacts, 'allowed'), overriding({ freeze: '  ok   ' })),
      'GATE_OVERRIDE_REFUSED',
    ],
    [
      'a reason that nobody reads',
      of(frozen(frozenFacts, 'allowed'), overriding({ freeze: 'x'.repeat(1001) })),
      'GATE_OVERRIDE_REFUSED',
    ],
    [
      'a reason for another gate',
      of(frozen(frozenFacts, 'allowed'), overriding({ hold: 'sign-in is broken' })),
      'GATE_FROZEN',
    ],
    [
      'a reason that is not needed',
      of(frozen(openFacts), overriding({ freeze: 'sign-in is broken' })),
      'allowed',
    ],
    ['what was not asked', of(frozen(undefined)), 'GATE_UNKNOWN'],
    ['windows that cannot be computed', of(frozen(openFacts), { freeze: lost }), 'GATE_UNKNOWN'],
    [
      'a reason against what is not known',
      of(frozen(openFacts, 'allowed'), { freeze: lost }, overriding({ freeze: 'it must go out' })),
      'GATE_UNKNOWN',
    ],
  ],
  hold: [
    ['what was not rolled back', of(), 'allowed'],
    ['what was rolled back', of(held), 'GATE_HELD'],
    [
      'what was rolled back, as the target of a rollback',
      { ...goodRollback(), ...held },
      'GATE_HELD',
    ],
    [
      'a hold that somebody releases',
      of(held, overriding({ hold: 'the database was at fault' })),
      'overridden',
    ],
    [
      'a hold that somebody releases to go back to it',
      { ...goodRollback(), ...held, ...overriding({ hold: 'better than this' }, goodRollback()) },
      'overridden',
    ],
    [
      'a hold that nobody may release',
      of(held, notOverridable, overriding({ hold: 'the database was at fault' })),
      'GATE_OVERRIDE_REFUSED',
    ],
    [
      'a record that nobody signed, and a reason',
      of({ hold: { ...lost, code: 'LEDGER_SIGNATURE_MISSING' } }, overriding({ hold: 'it must' })),
      'GATE_LEDGER_UNTRUSTED',
    ],
    ['a ledger that cannot be read', of({ hold: lost }), 'GATE_UNKNOWN'],
    [
      'a ledger that cannot be read, and a reason',
      of({ hold: lost }, overriding({ hold: 'it must' })),
      'GATE_UNKNOWN',
    ],
  ],
  scan: [
    ['a policy that asks for none', of(), 'skipped'],
    [
      'a rollback',
      { ...goodRollback(), ...inPolicy({ scan: { block: ['low'], unknown: 'blocked' } }) },
      'skipped',
    ],
    ['images without any', of(scanned(both({}))), 'allowed'],
    ['severities that the policy lets pass', of(scanned(both({ medium: 5, low: 9 }))), 'allowed'],
    ['one that it blocks', of(scanned(both({ high: 1 }))), 'GATE_SCAN_BLOCKED'],
    [
      'a severity that the scanner cannot tell',
      of(scanned(both({ unknown: 1 }))),
      'GATE_SCAN_BLOCKED',
    ],
    [
      'one that it cannot tell, where that is allowed',
      of(scanned(both({ unknown: 1 }), { block: ['critical'], unknown: 'allowed' })),
      'allowed',
    ],
    ['one image that was not scanned', of(scanned([scanOf('app')])), 'GATE_SCAN_MISSING'],
    ['scans of other images', of(scanned([scanOf('x'), scanOf('y')])), 'GATE_SCAN_MISSING'],
    ['a waybill without scans', of(scanned(undefined)), 'GATE_SCAN_MISSING'],
    ['a release without images', of(scanned(both({})), { images: known([]) }), 'GATE_SCAN_MISSING'],
    ['no waybill', of(unscanned('WAYBILL_MISSING')), 'GATE_SCAN_MISSING'],
    ['a waybill that cannot be read', of(unscanned('REGISTRY_UNREACHABLE')), 'GATE_UNKNOWN'],
    ['images that are not known', of(scanned(both({})), { images: lost }), 'GATE_UNKNOWN'],
    [
      'one that is too old',
      of(
        scanned(both({}, moment(-25)), {
          block: ['high'],
          unknown: 'blocked',
          maxAgeMilliseconds: 24 * hour,
        }),
      ),
      'GATE_SCAN_OLD',
    ],
    [
      'one that is just not too old',
      of(
        scanned(both({}, moment(-24)), {
          block: ['high'],
          unknown: 'blocked',
          maxAgeMilliseconds: 24 * hour,
        }),
      ),
      'allowed',
    ],
    ['one from the future', of(scanned(both({}, moment(1)))), 'GATE_SCAN_OLD'],
    ['a database that is not too old', of(databaseOf(-24)), 'allowed'],
    ['a database that is too old', of(databaseOf(-25)), 'GATE_SCAN_OLD'],
    ['a database from the future', of(databaseOf(1)), 'GATE_SCAN_OLD'],
    ['a database whose age is not said', of(databaseOf(undefined)), 'GATE_SCAN_OLD'],
    ['what is waived', of(waived({}, 1)), 'allowed'],
    ['what is waived, where no waiver counts', of(waived({}, 1, 'refused')), 'GATE_SCAN_BLOCKED'],
    ['a waiver that ended', of(waived({}, -1)), 'GATE_SCAN_WAIVER_EXPIRED'],
    ['a waiver that ended, where none counts', of(waived({}, -1, 'refused')), 'GATE_SCAN_BLOCKED'],
    ['what is not waived, beside it', of(waived({ high: 1 }, 1)), 'GATE_SCAN_BLOCKED'],
    ['what has no fix, where that passes', of(fixable({ high: 1 }, {})), 'allowed'],
    ['what has a fix', of(fixable({ high: 2 }, { high: 1 })), 'GATE_SCAN_BLOCKED'],
    ['a scan that says nothing of fixes', of(fixable({ high: 1 }, undefined)), 'GATE_SCAN_BLOCKED'],
  ],
};

for (const [gate, rows] of Object.entries(tables)) {
  describe(`the gate ${gate}`, () => {
    it.each(rows)('of %s', (_, facts, expected) => {
      const name = gateNames.find((it) => it === gate);
      if (name === undefined) throw new Error(gate);
      expect(answer(resultOf(name, facts))).toBe(expected);
    });
  });
}

describe('a gate of time', () => {
  const all = of(
    inPolicy({ ...day, freeze: [window], scan: { block: ['high'], unknown: 'blocked' } }),
    { soak: known(soaking({ from: moment(-1) })), freeze: known(frozenFacts) },
    held,
  );

  it('stands not in the way of what runs already (law 5)', () => {
    const again = (['soak', 'hold', 'freeze'] as const).map((gate) =>
      answer(resultOf(gate, all, true)),
    );
    expect(again).toEqual(['skipped', 'skipped', 'skipped']);
  });

  it('says until when it waits, and what to do', () => {
    const soak = resultOf('soak', all);
    expect(waitUntilOf(soak)).toBe(moment(23));
    expect(sentence(soak)).toMatch(/it runs there for 1h 00m\. → Promote it again from /);
    const freeze = resultOf('freeze', all);
    expect(waitUntilOf(freeze)).toBe(moment(5));
    expect(sentence(freeze)).toContain('The window weekend holds from');
    expect(sentence(freeze)).toContain('(nobody is there)');
    expect(sentence(freeze)).not.toContain('override it');
    expect(sentence(resultOf('freeze', of(frozen(frozenFacts, 'allowed'))))).toContain(
      'overrides: "freeze: <why>"',
    );
    expect(waitsUntil(gatesOf(all))).toBe(moment(23));
  });

  it('names no moment where waiting does not help', () => {
    const short = resultOf('soak', of(afterSoak(soaking({ from: moment(-9), until: moment(-8) }))));
    expect([waitUntilOf(short), waitsUntil([short])]).toEqual([undefined, undefined]);
    expect(sentence(short)).toContain('a newer release took its place after 1h 00m');
    const never = resultOf(
      'soak',
      of(afterSoak({ ...soaking(), remark: 'd7 was rolled back there' })),
    );
    expect(sentence(never)).toContain('d7 was rolled back there');
    const always = resultOf('freeze', of(frozen({ ...frozenFacts, clearAt: null })));
    expect(waitUntilOf(always)).toBeUndefined();
    expect(waitUntilOf(resultOf('hold', of(held)))).toBeUndefined();
  });

  it('that waits ends no earlier than a window that begins meanwhile', () => {
    const facts = of(afterSoak(soaking({ from: moment(-1) }), { freeze: [window] }), {
      freeze: known({ holding: [], next: undefined, clearAt: moment(60) }),
    });
    expect(answer(resultOf('freeze', facts))).toBe('allowed');
    expect(waitsUntil(gatesOf(facts))).toBe(moment(60));
  });

  it('says of the future that a clock is wrong', () => {
    const ahead = resultOf('soak', of(afterSoak(soaking({ from: moment(2) }))));
    expect(sentence(ahead)).toContain("somebody's clock is wrong");
    expect(waitUntilOf(ahead)).toBe(moment(26));
  });

  it('says who holds a release back, when, and why', () => {
    expect(sentence(resultOf('hold', of(held)))).toContain(
      `cleo took 20261120T000000000Z-bbbbbbbbbbbb-c0de back on ${moment(-2)} with 20261120T010000000Z-aaaaaaaaaaaa-c0de (orders were lost). → Promote a newer commit`,
    );
    expect(sentence(resultOf('hold', of(held, notOverridable)))).toContain('by a reviewed change');
  });

  it('says what the scan found, of which image', () => {
    expect(
      sentence(resultOf('scan', of(scanned(both({ high: 2, unknown: 1, low: 7 }))))),
    ).toContain('of the severities critical, high, unknown; migrator has 2 high, 1 unknown.');
  });

  it('is never allowed for less than was asked, whatever the records say', () => {
    const hours = fc.double({ min: -200, max: 200, noNaN: true });
    const stretch = fc.record({
      from: hours.map(moment),
      until: fc.option(hours.map(moment)),
    });
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 4 }),
        fc.integer({ min: 1, max: 100 }),
        (list, asked) => {
          const facts = of(afterSoak(soaking(...list), { soakMilliseconds: asked * hour }));
          const ran = list.some(({ from, until }) => {
            const end = Math.min(
              Date.parse(now),
              until === null ? Date.parse(now) : Date.parse(until),
            );
            return end - Date.parse(from) >= asked * hour;
          });
          expect(answer(resultOf('soak', facts))).toBe(ran ? 'allowed' : 'GATE_SOAK');
        },
      ),
    );
  });
});

describe('an override', () => {
  const why = 'sign-in is broken for everybody';
  const facts = of(frozen(frozenFacts, 'allowed'), held, overriding({ freeze: why, hold: why }));
  const planOf = (from: PromotionFacts): Plan => {
    const plan = planDeployment(from);
    if (!plan.known) throw new Error(plan.message);
    return plan.value;
  };

  it('is recorded with gate, reason and who; one that was not needed is not', () => {
    const by = facts.request.requestedBy;
    expect(overridesFor({ gates: gatesOf(facts), facts })).toEqual([
      { gate: 'freeze', reason: why, by },
      { gate: 'hold', reason: why, by },
    ]);
    const open = of(frozen(openFacts), overriding({ freeze: why, hold: why }));
    expect(overridesFor({ gates: gatesOf(open), facts: open })).toEqual([]);
    const refused = of(frozen(frozenFacts), overriding({ freeze: why }));
    expect(overridesFor({ gates: gatesOf(refused), facts: refused })).toEqual([]);
  });

  it('is part of the plan, so that nobody approves it unseen', () => {
    const plain = planOf(goodFacts());
    const other = planOf(of(overriding({ freeze: why })));
    const changed = planOf(of(overriding({ freeze: `${why}!` })));
    expect(plain).not.toHaveProperty('overrides');
    expect(other.overrides).toEqual({ freeze: why });
    expect(new Set([plain, other, changed].map(planHash)).size).toBe(3);
    // Whether the window holds yet does not change the plan.
    expect(planHash(planOf(of(frozen(openFacts), overriding({ freeze: why }))))).toBe(
      planHash(planOf(of(frozen(frozenFacts), overriding({ freeze: why })))),
    );
  });

  it('is shown beside the plan and at its gate, as text and as Markdown', () => {
    const hostile = of(frozen(frozenFacts, 'allowed'), overriding({ freeze: 'a|b <img src=x>' }));
    const plan = planOf(hostile);
    const shown = {
      plan,
      hash: planHash(plan),
      gates: gatesOf(hostile),
      allowed: true,
      nothingToDo: false,
    };
    const text = renderPlanText(shown);
    expect(text).toContain('  override  freeze: a|b <img src=x>');
    expect(text).toMatch(/overridden freeze +Overridden by ada: a\|b/);
    const markdown = renderPlanMarkdown(shown);
    expect(markdown).toContain('| **override freeze** | a\\|b &lt;img src=x&gt; |');
    expect(markdown).toMatch(/\| freeze \| \*\*overridden\*\* \| Overridden by ada/);
  });

  it('opens nothing else: with every reason given, each other refusal stands', () => {
    const broken: readonly Partial<PromotionFacts>[] = [
      { lock: lost },
      { release: known(undefined) },
      { acceptance: lost },
      scanned(both({ critical: 1 })),
      afterSoak(soaking()),
      { images: known(imagesOf(releaseOf(candidate.commit, 'two'))) },
    ];
    for (const change of broken) {
      const found = gatesOf(of(change, overriding({ freeze: why, hold: why })));
      const plain = gatesOf(of(change));
      const refusals = (gates: readonly GateResult[]): readonly string[] =>
        gates.filter(isRefused).map(({ gate, code }) => `${gate} ${code}`);
      expect(refusals(found)).toEqual(refusals(plain));
      expect(refusals(found)).not.toEqual([]);
    }
  });
});
