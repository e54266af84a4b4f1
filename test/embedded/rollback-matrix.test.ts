import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefused } from '@waybill/gate';
import { phaseOf } from '@waybill/ledger';
import type { Connections } from '@waybill/stage';
import type { GateQuestion } from '@waybill/stage/gate-connection';
import { askBeforehand } from '@waybill/stage/steps/check-promotion';
import { rollBack, type RolledBack } from '@waybill/stage/steps/roll-back';
import type { History } from './rollback-records.ts';
import type { ReleaseWish } from './rollback-systems.ts';
import { createRollbackWorld, type EnvironmentWish, type RollbackWorld } from './rollback-world.ts';

const second = 1000;

/*
 * Every combination of what a rollback meets. Each one has an environment of its own in one world; what it is
 * expected to come to stands in one small table, which knows nothing of gates.
 */
const registries = ['kept', 'lost'] as const;
const signatures = ['good', 'none', 'stranger'] as const;
const schemas = ['fits', 'closed', 'none'] as const;
const newer = ['waits', 'nobody'] as const;
const deliveries = ['direct', 'pull-request'] as const;

interface Combination {
  readonly environment: string;
  readonly registry: (typeof registries)[number];
  readonly signature: (typeof signatures)[number];
  readonly schema: (typeof schemas)[number];
  readonly waiting: (typeof newer)[number];
  readonly delivery: (typeof deliveries)[number];
}

const combinations: readonly Combination[] = registries.flatMap((registry) =>
  signatures.flatMap((signature) =>
    schemas.flatMap((schema) =>
      newer.flatMap((waiting) =>
        deliveries.map((delivery) => ({
          environment: [registry, signature, schema, waiting, delivery].join('-'),
          ...{ registry, signature, schema, waiting, delivery },
        })),
      ),
    ),
  ),
);

/** What must be said against it: nothing means that it must work. */
const objections: Readonly<Record<string, readonly string[]>> = {
  lost: ['same-digest GATE_DIGEST_MISSING'],
  none: ['signature GATE_SIGNATURE_INVALID', 'contract GATE_UNKNOWN'],
  stranger: ['signature GATE_SIGNATURE_INVALID', 'contract GATE_UNKNOWN'],
  closed: ['schema-window GATE_SCHEMA_WINDOW'],
};

function expected({ registry, signature, schema }: Combination): readonly string[] {
  return [registry, signature, schema === 'closed' ? schema : '']
    .flatMap((fact) => objections[fact] ?? [])
    .sort();
}

const targetOf = ({ registry, signature }: Combination): string =>
  `target ${registry} ${signature}`;

const releases: readonly ReleaseWish[] = [
  ...registries.flatMap((registry) =>
    signatures.map((signed): ReleaseWish => ({
      name: `target ${registry} ${signed}`,
      ...{ signed, kept: registry === 'kept', described: true },
    })),
  ),
  { name: 'current', signed: 'good', kept: true, described: true },
  { name: 'newer', signed: 'good', kept: true, described: true },
];

function historyOf(combination: Combination): History {
  const { schema, waiting } = combination;
  const release = targetOf(combination);
  const next = waiting === 'waits' ? { waiting: 'newer' } : {};
  if (schema === 'none') return { target: { release }, current: { release: 'current' }, ...next };
  return {
    target: { release, migrated: { from: null, to: '9' } },
    current: {
      release: 'current',
      migrated: { from: '9', to: '10', compatibleFrom: schema === 'fits' ? '9' : '10' },
    },
    ...next,
  };
}

let world: RollbackWorld;
/** Whoever only looks needs no run of its own. */
let watching: Connections;
beforeAll(async () => {
  const environments = combinations.map((combination): EnvironmentWish => ({
    name: combination.environment,
    delivery: combination.delivery,
    history: historyOf(combination),
  }));
  world = await createRollbackWorld({ releases, environments });
  watching = world.connections();
}, 120 * second);
afterAll(async () => world.close());

function questionOf(combination: Combination): GateQuestion & { readonly kind: 'rollback' } {
  const { environment } = combination;
  const target = world.releases.get(targetOf(combination))?.commit;
  const commit = world.releases.get('current')?.commit;
  if (target === undefined || commit === undefined) throw new Error('no such release');
  return { kind: 'rollback', environment, commit, target, reason: 'a test' };
}

async function goBack(combination: Combination): Promise<RolledBack> {
  const before = { planHash: undefined, reviewsBefore: undefined };
  const question = questionOf(combination);
  return await rollBack(world.connections(), { question, before }, () => undefined);
}

async function runs(environment: string): Promise<string | undefined> {
  return (await world.ledger.environment(environment))?.active?.commit;
}

describe('a rollback that something stands against', () => {
  const refused = combinations.filter((combination) => expected(combination).length > 0);

  it.each(refused)(
    '$registry, signature $signature, schema $schema, newer $waiting, $delivery',
    async (combination) => {
      const { gates, allowed } = await askBeforehand(watching, questionOf(combination));
      const found = gates.filter(isRefused).map(({ gate, code }) => `${gate} ${code}`);
      expect(found.sort()).toEqual(expected(combination));
      expect(allowed).toBe(false);
    },
    60 * second,
  );

  it.each(['direct', 'pull-request'])(
    'changes nothing, and is in the record (%s)',
    async (delivery) => {
      const [combination] = refused.filter(
        (it) => it.delivery === delivery && it.registry === 'lost',
      );
      if (combination === undefined) throw new Error('there is one');
      const { environment } = combination;
      const before = await world.desired(environment);
      await expect(goBack(combination)).rejects.toMatchObject({
        code: 'GATE_REFUSED',
        facts: { refusals: expect.arrayContaining([...expected(combination)]) },
      });
      expect(await world.desired(environment)).toBe(before);
      expect(await runs(environment)).toBe(world.releases.get('current')?.commit);
      expect(await world.ledger.lock(environment)).toBeUndefined();
      expect(world.asked(environment)).toEqual({ ready: 0, smoke: 0 });
      const [refusal] = await world.ledger.deployments({ environment, kind: 'rollback' });
      expect(refusal === undefined ? undefined : phaseOf(refusal)).toBe('refused');
    },
    60 * second,
  );
});

describe('a rollback that nothing stands against', () => {
  const allowed = combinations.filter((combination) => expected(combination).length === 0);

  it.each(allowed)(
    '$registry, signature $signature, schema $schema, newer $waiting, $delivery',
    async (combination) => {
      const { environment, delivery } = combination;
      const target = world.releases.get(targetOf(combination));
      let ended = await goBack(combination);
      if (delivery === 'pull-request') {
        expect(ended.recorded.phase).toBe('proposed');
        expect(world.asked(environment)).toEqual({ ready: 0, smoke: 0 });
        expect(await runs(environment)).toBe(world.releases.get('current')?.commit);
        await world.merge();
        ended = await goBack(combination);
      }
      expect(ended.failure).toBeUndefined();
      expect(ended.recorded.phase).toBe('accepted');
      expect(world.asked(environment).ready).toBeGreaterThan(0);
      expect(world.asked(environment).smoke).toBeGreaterThan(0);
      expect(await world.desired(environment)).toContain(target?.images[0]?.digest);
      expect(await runs(environment)).toBe(target?.commit);
      expect(await world.ledger.lock(environment)).toBeUndefined();
      expect(ended.recorded.trace).toContain(target?.commit.slice(0, 12));
    },
    60 * second,
  );

  it('was never just one: both outcomes are there in every dimension that allows them', () => {
    expect(combinations).toHaveLength(72);
    expect(allowed).toHaveLength(8);
  });
});
