import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { runCommandLine } from '@waybill/cli/main';
import { digestOf, isWaybillError, type Release } from '@waybill/core';
import { isRefused } from '@waybill/gate';
import { deploymentEvidence, phaseOf, phasesOf, verifyLedger } from '@waybill/ledger';
import type { EmergencyTarget } from '@waybill/rollout';
import { applyEmergency } from '@waybill/stage/emergency/apply-emergency';
import { askBeforehand } from '@waybill/stage/steps/check-promotion';
import { rollBack } from '@waybill/stage/steps/roll-back';
import { fileTarget, type EmergencyWish } from './emergency-process.ts';
import { createRollbackWorld, type RollbackWorld } from './rollback-world.ts';

const second = 1000;
const good = { signed: 'good', kept: true, described: true } as const;
const environments = ['byhand', 'back', 'undone', 'target', 'killed', 'stubborn', 'unsigned'];

let world: RollbackWorld;
let out = '';
beforeAll(async () => {
  world = await createRollbackWorld({
    releases: [
      { name: 'before', ...good },
      { name: 'stranger', ...good, signed: 'stranger' },
      { name: 'current', ...good },
    ],
    environments: environments.map((name) => ({
      ...{ name, delivery: 'direct' },
      history: { target: { release: 'before' }, current: { release: 'current' } },
    })),
  });
}, 120 * second);
afterAll(async () => {
  expect((await verifyLedger(world.ops)).problems).toEqual([]);
  await world.close();
});
beforeEach(() => {
  out = '';
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => ((out += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
});

const release = (name: string): Release => {
  const found = world.releases.get(name);
  if (found === undefined) throw new Error(`no release ${name}`);
  return found;
};
const textOf = (name: string): string => {
  const [image] = release(name).images;
  return `APP_IMAGE=${image?.repository ?? ''}:${image?.tag ?? ''}@${image?.digest ?? ''}\n`;
};

/** Calls the command line in this process, as a terminal does. */
async function waybill(...words: readonly string[]): Promise<{ code: number; out: string }> {
  out = '';
  const places = [
    ...['--application-repository', world.applicationRepository],
    ...['--ops-repository', world.opsRepository],
  ];
  return { code: await runCommandLine([...words, ...places]), out };
}

/** The target was patched: the address answers as this release, and desired state says what it said. */
const patch = async (environment: string, name: string): Promise<void> =>
  world.commitOps({ [`${environment}/next.env`]: textOf(name) });

const pointersOf = async (name: string): ReturnType<typeof world.ledger.environment> =>
  world.ledger.environment(name);

const reason = ['--reason', 'orders are lost'];
const record = async (
  environment: string,
  name = 'before',
): Promise<{ code: number; out: string }> =>
  waybill(
    'emergency',
    'record',
    environment,
    '--release',
    `sha-${release(name).commit}`,
    ...reason,
  );

async function codeOf(act: Promise<unknown>): Promise<unknown> {
  try {
    await act;
    return 'it was allowed';
  } catch (error) {
    return isWaybillError(error) ? error.code : error;
  }
}

describe('waybill emergency, of what a person did by hand', () => {
  it(
    'records who, why and what was seen; names the drift everywhere; closes when desired state says the same',
    async () => {
      await patch('byhand', 'before');
      const told = await record('byhand');
      expect(told).toMatchObject({ code: 0, out: expect.stringContaining('was seen to run') });
      const id = (await pointersOf('byhand'))?.emergency?.deployment ?? '';
      const open = await world.ledger.deployment(id);
      expect(open && deploymentEvidence(open, 'requested')).toMatchObject({
        kind: 'emergency',
        reason: 'orders are lost',
      });
      // Again: no second record.
      const head = await world.ledger.head();
      expect((await record('byhand')).code).toBe(0);
      expect(await world.ledger.head()).toBe(head);

      expect((await waybill('status', 'byhand', '--no-gates')).out).toMatch(/past desired state/);
      expect((await waybill('history', '--kind', 'emergency')).out).toContain('orders are lost');
      const doctor = await waybill('doctor');
      expect(doctor.out).toMatch(/PROBLEM +emergency in byhand/);

      const early = await waybill('emergency', 'close', 'byhand');
      expect(early).toMatchObject({ code: 1, out: expect.stringContaining('[EMERGENCY_DRIFT]') });
      await world.commitOps({ 'byhand/deploy.env': textOf('before') });
      expect((await waybill('emergency', 'close', 'byhand')).code).toBe(0);
      const closed = await world.ledger.deployment(id);
      const ops = (await world.ops.readRef('refs/heads/main')) ?? '';
      expect(closed && deploymentEvidence(closed, 'desired')?.state).toMatchObject({ commit: ops });
      const pointers = await pointersOf('byhand');
      expect(pointers?.emergency).toBeUndefined();
      expect(pointers?.active?.deployment).toBe(id);

      expect(await waybill('drift', 'byhand')).toMatchObject({
        code: 0,
        out: expect.stringContaining('no drift'),
      });
      await world.commitOps({ 'byhand/deploy.env': textOf('current') });
      const drift = await waybill('drift', 'byhand', '--json');
      expect(drift.code).toBe(1);
      // Progress is shown beside it, on the error output.
      expect(JSON.parse(/^\{[^]*^\}/m.exec(drift.out)?.[0] ?? '')).toMatchObject({
        deployment: id,
        emergency: null,
        differences: [
          {
            place: 'desired state',
            where: 'byhand/deploy.env APP_IMAGE',
            expected: textOf('before').trim().replace('APP_IMAGE=', ''),
            found: textOf('current').trim().replace('APP_IMAGE=', ''),
          },
        ],
      });
      expect(pointers?.held?.map(({ commit }) => commit)).toEqual([release('current').commit]);
      expect((await waybill('emergency', 'close', 'byhand')).out).toContain('EMERGENCY_NOT_OPEN');
    },
    120 * second,
  );

  it(
    'refuses to bring back what was taken away, and is closed by the rollback that says the same',
    async () => {
      await patch('back', 'before');
      await record('back');
      const id = (await pointersOf('back'))?.emergency?.deployment ?? '';
      const { gates } = await askBeforehand(world.connections(), {
        ...{ environment: 'back', kind: 'promote', commit: release('current').commit },
        ...{ target: '', reason: undefined },
      });
      expect(gates.filter(isRefused).map(({ code }) => code)).toContain('GATE_EMERGENCY_OPEN');
      const ended = await rollBack(
        world.connections(),
        {
          question: {
            ...{ environment: 'back', kind: 'rollback', reason: 'it becomes desired state' },
            commit: release('current').commit,
            target: `sha-${release('before').commit}`,
          },
          before: { planHash: undefined, reviewsBefore: undefined },
        },
        () => undefined,
      );
      expect(ended.failure).toBeUndefined();
      const closed = await world.ledger.deployment(id);
      expect(closed === undefined ? [] : phasesOf(closed)).toEqual([
        ...['requested', 'applied', 'desired', 'superseded'],
      ]);
      expect((await pointersOf('back'))?.emergency).toBeUndefined();
    },
    120 * second,
  );

  it(
    'is taken back only where the environment answers as desired state says again',
    async () => {
      await patch('undone', 'before');
      await record('undone');
      await patch('undone', 'current');
      expect((await waybill('emergency', 'close', 'undone', '--taken-back')).code).toBe(2);
      const closed = await waybill('emergency', 'close', 'undone', '--taken-back', ...reason);
      expect(closed.code).toBe(0);
      const [last] = await world.ledger.deployments({ environment: 'undone', kind: 'emergency' });
      expect(last === undefined ? undefined : phaseOf(last)).toBe('cancelled');
      expect((await pointersOf('undone'))?.active?.commit).toBe(release('current').commit);
    },
    120 * second,
  );

  it('names only what the ledger has', async () => {
    const unknown = `sha-${'d'.repeat(40)}`;
    const words = ['emergency', 'record', 'undone', '--release', unknown, ...reason];
    expect((await waybill(...words)).code).toBe(1);
    const nonsense = ['emergency', 'record', 'undone', '--release', 'latest', ...reason];
    expect((await waybill(...nonsense)).code).toBe(2);
    expect((await pointersOf('undone'))?.emergency).toBeUndefined();
  }, 60_000);
});

describe('an emergency that is carried out at a target', () => {
  const question = (environment: string, name = 'before') => ({
    ...{ environment, commit: release(name).commit, reason: 'orders are lost' },
  });
  const fileOf = async (environment: string): Promise<string> => {
    const file = join(world.folder, `${environment}.json`);
    await writeFile(file, JSON.stringify({ app: release('current').images[0]?.digest }));
    return file;
  };

  it(
    'holds the environment while it acts, and records what the target was seen to run',
    async () => {
      const file = await fileOf('target');
      const target = fileTarget(file);
      let held: unknown;
      const watched: EmergencyTarget = {
        ...target,
        apply: async (images, context) => {
          held = await world.ledger.lock('target');
          await target.apply(images, context);
        },
      };
      const { record: open } = await applyEmergency(
        world.connections(),
        question('target'),
        () => watched,
      );
      expect(held).toMatchObject({ deployment: open.id });
      expect(await world.ledger.lock('target')).toBeUndefined();
      const [image] = release('before').images;
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ app: image?.digest });
      expect(deploymentEvidence(open, 'applied')).toMatchObject({
        how: 'target',
        seen: { observations: [{ value: image?.digest }] },
      });
    },
    60 * second,
  );

  it.each([
    ['another digest', digestOf('something else')],
    ['a digest that it does not tell', undefined],
  ])(
    'fails, and says so, where the target runs %s',
    async (_, digest) => {
      const stubborn: EmergencyTarget = {
        ...fileTarget(await fileOf('stubborn')),
        running: () => Promise.resolve([{ name: 'app', digest, subject: 'Deployment shop/app' }]),
      };
      const act = applyEmergency(world.connections(), question('stubborn'), () => stubborn);
      expect(await codeOf(act)).toBe('EMERGENCY_NOT_TAKEN');
      const [last] = await world.ledger.deployments({ environment: 'stubborn', kind: 'emergency' });
      expect(last === undefined ? undefined : phaseOf(last)).toBe('failed');
      expect(await world.ledger.lock('stubborn')).toBeUndefined();
      expect((await pointersOf('stubborn'))?.emergency).toBeUndefined();
    },
    60 * second,
  );

  it(
    'touches nothing for what nobody whom the policy lists has signed',
    async () => {
      const file = await fileOf('unsigned');
      const before = await readFile(file, 'utf8');
      const act = applyEmergency(world.connections(), question('unsigned', 'stranger'), () =>
        fileTarget(file),
      );
      expect(await codeOf(act)).toMatch(/^SIGNATURE_/);
      expect(await readFile(file, 'utf8')).toBe(before);
      expect(
        await world.ledger.deployments({ environment: 'unsigned', kind: 'emergency' }),
      ).toEqual([]);
    },
    60 * second,
  );

  it(
    'is gone on with when its run was killed before or after the target was changed',
    async () => {
      const file = await fileOf('killed');
      for (const point of ['before:target.emergency', 'after:target.emergency']) {
        await killedAt(point, {
          ...{ application: world.applicationRepository, ops: world.opsRepository },
          ...{ environment: 'killed', commit: release('before').commit, target: file },
          temporaryFolder: join(world.folder, 'temporary'),
        });
        const [begun] = await world.ledger.deployments({ environment: 'killed', limit: 1 });
        expect(begun === undefined ? undefined : phaseOf(begun)).toBe('requested');
      }
      const { record: open } = await applyEmergency(world.connections(), question('killed'), () =>
        fileTarget(file),
      );
      const all = await world.ledger.deployments({ environment: 'killed', kind: 'emergency' });
      expect(all.map(({ id }) => id)).toEqual([open.id]);
      expect(phaseOf(open)).toBe('applied');
      expect(await world.ledger.lock('killed')).toBeUndefined();
    },
    120 * second,
  );
});

/** Starts an emergency in a process of its own, which dies at a point. */
async function killedAt(point: string, wish: EmergencyWish): Promise<void> {
  const program = join(import.meta.dirname, 'emergency-process.ts');
  const child = spawn(process.execPath, [program, JSON.stringify(wish)], {
    stdio: 'ignore',
    env: { ...process.env, WAYBILL_KILL_AT: point },
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
}
