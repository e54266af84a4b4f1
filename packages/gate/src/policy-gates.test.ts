import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommitSha, Release } from '@waybill/core';
import { installProtection } from '@waybill/forge';
import { phaseOf } from '@waybill/ledger';
import type { WaybillScan } from '@waybill/supply-chain';
import { checkPromotion, passed, type GateCheck } from './check.ts';
import { isRefused, waitUntilOf, type GateName, type GateResult } from './gate.ts';
import { overridesFor } from './overrides-for.ts';
import type { GatePorts } from './ports.ts';
import type { GateOverrides } from './policy-facts.ts';
import type { PromotionRequest } from './promotion-facts.ts';
import { createWorld, type World } from './testing/world.ts';

const hour = 3_600_000;
const timeout = 60_000;

let world: World;
/** Commits of the protected branch that are not released yet, the oldest first. */
let commits: CommitSha[];
beforeEach(async () => {
  world = await createWorld();
  commits = [];
  for (const text of ['1', '2', '3'])
    commits.push(await world.commitApp('main', { 'src/a': text }));
  const rules = ['pull-request', 'no-force-push'] as const;
  await installProtection(world.appFolder, { branch: 'main', rules }, world.ports.signal);
});
afterEach(() => world.close());

/** Adds lines to the policy of an environment, which needs no approval here. */
async function policy(environment: 'staging' | 'production', ...lines: string[]): Promise<void> {
  const name = `  - name: ${environment}\n`;
  const text = world.policy((it) =>
    it
      .replace('    approval: { required: 1, by: [bob, ada] }\n', '')
      .replace(name, `${name}${lines.map((line) => `    ${line}\n`).join('')}`),
  );
  await world.commitOps({ 'waybill-policy.yaml': text });
}

/** The world's ports at another moment. */
const at = (moment: number, ports: Partial<GatePorts> = {}): GatePorts => ({
  ...world.ports,
  ...ports,
  clock: { now: () => moment },
});

const codes = ({ gates }: GateCheck): string[] => gates.filter(isRefused).map(({ code }) => code);
const resultOf = ({ gates }: GateCheck, gate: GateName): GateResult => {
  const result = gates.find((it) => it.gate === gate);
  if (result === undefined) throw new Error(`${gate} said nothing`);
  return result;
};
const asking = (
  environment: string,
  commit: CommitSha,
  overrides?: GateOverrides,
): PromotionRequest => ({
  ...world.request(environment, commit),
  ...(overrides === undefined ? {} : { overrides }),
});

async function released(): Promise<Release> {
  const commit = commits.shift();
  if (commit === undefined) throw new Error('every commit is released');
  return world.release(commit);
}
/** When staging's active deployment became active. */
async function activeSince(environment = 'staging'): Promise<number> {
  const active = (await world.ledger.environment(environment))?.active;
  if (active === undefined || active === null) throw new Error('nothing is active');
  const record = await world.ledger.deployment(active.deployment);
  return Date.parse(record?.transitions.find(({ to }) => to === 'active')?.at ?? '');
}
const rollBack = async (to: Release): Promise<void> => {
  const active = (await world.ledger.environment('staging'))?.active;
  await world.deploy('staging', to, { kind: 'rollback', undoes: active?.deployment ?? '' });
};

describe('a soak', () => {
  it(
    'counts from when the release became active before, to the millisecond',
    async () => {
      await policy('production', 'soak: 2h');
      const release = await released();
      const ask = (moment: number): Promise<GateCheck> =>
        checkPromotion(at(moment), asking('production', release.commit));
      await world.deploy('staging', release);
      const since = await activeSince();
      const early = await ask(since + 2 * hour - 1);
      expect(codes(early)).toEqual(['GATE_SOAK']);
      expect(waitUntilOf(resultOf(early, 'soak'))).toBe(new Date(since + 2 * hour).toISOString());
      expect(codes(await ask(since + 2 * hour))).toEqual([]);
      // A clock that is behind the record's does not make it older.
      expect(codes(await ask(since - 5 * hour))).toEqual(['GATE_SOAK']);

      // A newer release takes its place: its time is over, and what it had stays.
      await world.deploy('staging', await released());
      const newer = await activeSince();
      expect(newer - since).toBeLessThan(2 * hour);
      const over = await ask(since + 3 * hour);
      expect(codes(over)).toEqual(['GATE_SOAK']);
      expect(waitUntilOf(resultOf(over, 'soak'))).toBeUndefined();
    },
    timeout,
  );

  it(
    'never counts what was rolled back there, and begins anew when it comes back',
    async () => {
      await policy('production', 'soak: 1h');
      const first = await released();
      const second = await released();
      await world.deploy('staging', first);
      await world.deploy('staging', second);
      await rollBack(first);
      const later = (await activeSince()) + 10 * hour;
      const bad = await checkPromotion(at(later), asking('production', second.commit));
      expect(codes(bad)).toEqual(['GATE_NOT_ACCEPTED_EARLIER', 'GATE_SOAK']);
      expect(resultOf(bad, 'soak')).toMatchObject({
        message: expect.stringContaining('was rolled back there'),
      });
      // The release that came back is not what was rolled back: it soaks again from then on.
      const good = await checkPromotion(at(later), asking('production', first.commit));
      expect(codes(good)).toEqual([]);
    },
    timeout,
  );

  it(
    'of a release that is deployed again goes on',
    async () => {
      await policy('production', 'soak: 1h');
      const release = await released();
      await world.deploy('staging', release);
      const since = await activeSince();
      await world.deploy('staging', release, { run: '2', again: true });
      const [again, former] = await world.ledger.deployments({ environment: 'staging' });
      if (again === undefined || former === undefined) throw new Error('it ran already');
      expect([phaseOf(former), phaseOf(again)]).toEqual(['superseded', 'accepted']);
      const check = await checkPromotion(at(since + hour), asking('production', release.commit));
      expect(codes(check)).toEqual([]);
      const early = await checkPromotion(
        at(since + hour - 1),
        asking('production', release.commit),
      );
      expect(waitUntilOf(resultOf(early, 'soak'))).toBe(new Date(since + hour).toISOString());
    },
    timeout,
  );
});

describe('a freeze', () => {
  const friday = Date.parse('2030-11-22T20:00:00.000Z');
  const window =
    'freeze: [{ name: weekend, cron: "0 16 * * FRI", for: 62h, zone: UTC, reason: nobody is there }]';

  it(
    'stops a promotion, not a rollback, and not what is written already',
    async () => {
      await policy('staging', window);
      const first = await released();
      const second = await released();
      await world.deploy('staging', first);
      const frozen = await checkPromotion(at(friday), asking('staging', second.commit));
      expect(codes(frozen)).toEqual(['GATE_FROZEN']);
      expect(waitUntilOf(resultOf(frozen, 'freeze'))).toBe('2030-11-25T06:00:00.000Z');
      const before = Date.parse('2030-11-22T15:59:59.999Z');
      expect(codes(await checkPromotion(at(before), asking('staging', second.commit)))).toEqual([]);

      // Killed after it wrote desired state: it goes on, and running again what runs changes nothing.
      await world.deploy('staging', second, { until: 'desired' });
      const begun = await checkPromotion(at(friday), asking('staging', second.commit));
      expect(codes(begun)).toEqual([]);
      expect(resultOf(begun, 'freeze')).toMatchObject({
        message: expect.stringContaining('goes on'),
      });
      const back = await checkPromotion(at(friday), {
        ...asking('staging', first.commit),
        kind: 'rollback',
        target: first.commit,
        reason: 'it fails',
      });
      expect(codes(back)).toEqual([]);
    },
    timeout,
  );

  it(
    'is overridden by a reason where the policy says so; the plan and the record have it',
    async () => {
      const release = await released();
      const why = { freeze: 'sign-in is broken for everybody' };
      await policy('staging', window);
      const refused = await checkPromotion(at(friday), asking('staging', release.commit, why));
      expect(codes(refused)).toEqual(['GATE_OVERRIDE_REFUSED']);
      await policy('staging', window, 'overrides: { freeze: allowed }');
      const plain = await checkPromotion(at(friday), asking('staging', release.commit));
      expect(codes(plain)).toEqual(['GATE_FROZEN']);
      const allowed = passed(
        await checkPromotion(at(friday), asking('staging', release.commit, why)),
      );
      expect(allowed.plan.overrides).toEqual(why);
      expect(allowed.hash).not.toBe(plain.hash);
      expect(overridesFor(allowed)).toEqual([{ gate: 'freeze', reason: why.freeze, by: 'ada' }]);
    },
    timeout,
  );
});

describe('a hold', () => {
  it(
    'keeps what was rolled back from coming back, until something newer comes or somebody says why',
    async () => {
      await policy('staging');
      const first = await released();
      const second = await released();
      await world.deploy('staging', first);
      await world.deploy('staging', second);
      await rollBack(first);
      const ask = (of: Release, overrides?: GateOverrides): Promise<GateCheck> =>
        checkPromotion(world.ports, asking('staging', of.commit, overrides));
      const held = await ask(second);
      expect(codes(held)).toEqual(['GATE_HELD']);
      const rollback = (await world.ledger.environment('staging'))?.active?.deployment;
      expect(resultOf(held, 'hold')).toMatchObject({ facts: { rollback } });
      expect(codes(await ask(second, { hold: 'the database was at fault' }))).toEqual([]);
      await policy('staging', 'overrides: { hold: refused }');
      expect(codes(await ask(second, { hold: 'the database was at fault' }))).toEqual([
        'GATE_OVERRIDE_REFUSED',
      ]);

      const third = await released();
      expect(codes(await ask(third))).toEqual([]);
      await world.deploy('staging', third);
      // Older than what runs by now; held it is no more.
      expect(codes(await ask(second))).toEqual(['GATE_OVERTAKES']);
    },
    timeout,
  );
});

describe('a scan', () => {
  it(
    'is read from the signed waybill of each image',
    async () => {
      await policy('staging', 'scan: { block: [critical, high], max-age: 1d }');
      const release = await released();
      const counts = { critical: 0, high: 0, medium: 3, low: 1, unknown: 0 };
      const now = Date.now();
      const ask = async (change: Partial<WaybillScan> | undefined): Promise<string[]> => {
        const { signatures } = world.ports;
        const scan = { image: 'app', tool: 'scanner 1', at: new Date(now).toISOString(), counts };
        const scans = change === undefined ? undefined : [{ ...scan, ...change }];
        const ports = at(now, {
          signatures: {
            verify: (image, expectation) => signatures.verify(image, expectation),
            waybill: async (image, expectation) => {
              const found = await signatures.waybill(image, expectation);
              return { ...found, waybill: { ...found.waybill, scans } };
            },
          },
        });
        return codes(await checkPromotion(ports, asking('staging', release.commit)));
      };
      expect(await ask(undefined)).toEqual(['GATE_SCAN_MISSING']);
      expect(await ask({})).toEqual([]);
      expect(await ask({ counts: { ...counts, high: 1 } })).toEqual(['GATE_SCAN_BLOCKED']);
      expect(await ask({ at: new Date(now - 25 * hour).toISOString() })).toEqual(['GATE_SCAN_OLD']);
    },
    timeout,
  );
});
