import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import fc from 'fast-check';
import { isEnd, isUnfinished } from './phases.ts';
import { kindOf, lastTransition, phaseOf, type DeploymentRecord } from './record.ts';
import { outcome } from './testing/samples.ts';
import {
  diverged,
  line,
  openPlay,
  unknown,
  type Play,
  type PlayedRun,
} from './testing/queue-play.ts';
import { verifyFiles } from './verify.ts';

const oneHour = 3_600_000;
const ledgerRef = 'refs/heads/waybill/ledger';

let play: Play;
beforeEach(async () => {
  play = await openPlay();
});

const recordsOf = (of: Play): readonly DeploymentRecord[] =>
  verifyFiles(of.repository.files(ledgerRef)).records.deployments;
const recordOf = (run: PlayedRun): DeploymentRecord => {
  const record = recordsOf(play).find(({ id }) => id === run.deployment?.id);
  if (record === undefined) throw new Error(`run ${run.name} has no record`);
  return record;
};
const promotion = async (digit: string): Promise<PlayedRun> => {
  const run = play.arrive({ digit, kind: 'promote', deadAs: 'ended' });
  await play.ask(run);
  return run;
};
const wayBack = async (digit: string): Promise<PlayedRun> => {
  const run = play.arrive({ digit, kind: 'rollback', deadAs: 'ended' });
  await play.ask(run);
  return run;
};

describe('a run that may wait', () => {
  it('stands in the queue by one push, and asks again by none', async () => {
    const first = await promotion('a');
    const pushes = play.repository.pushes();
    const second = await promotion('b');
    expect(second.state).toBe('waiting');
    expect(play.repository.pushes()).toBe(pushes + 1);
    expect(phaseOf(recordOf(second))).toBe('requested');
    const again = await second.ledger.startDeployment(second.request);
    expect(again).toMatchObject({
      how: 'waiting',
      changed: false,
      deployment: { id: second.deployment?.id },
      lock: { owner: { run: first.name }, deployment: first.deployment?.id },
    });
    expect(play.repository.pushes()).toBe(pushes + 1);
    await play.finish(first, true);
    await play.ask(second);
    expect(second.state).toBe('holding');
    expect(recordOf(second).id).toBe(again.deployment.id);
    await play.finish(second, true);
    expect(phaseOf(recordOf(first))).toBe('superseded');
  });

  it('takes over at once from an owner whose run has ended', async () => {
    const first = await promotion('a');
    const second = await promotion('b');
    first.state = 'dead';
    await play.ask(second);
    expect(second.state).toBe('holding');
    expect(lastTransition(recordOf(first)).evidence).toMatchObject({ code: 'RUN_ENDED' });
  });

  it('goes on with the deployment of the same release that was abandoned, and its own ends', async () => {
    const first = await promotion('b');
    const second = await promotion('b');
    expect(second.state).toBe('waiting');
    const place = recordOf(second);
    first.state = 'dead';
    await play.ask(second);
    expect(second.deployment?.id).toBe(first.deployment?.id);
    const left = recordsOf(play).find(({ id }) => id === place.id);
    expect(left === undefined ? undefined : lastTransition(left).evidence).toMatchObject({
      phase: 'superseded',
      code: 'REPLACED',
      by: first.deployment?.id,
    });
  });

  it('has nothing to do, and no place, where another run brought the same release', async () => {
    const first = await promotion('b');
    const second = await promotion('b');
    await play.finish(first, true);
    await play.ask(second);
    expect(second.end).toBe('running-already');
    const open = recordsOf(play).filter((record) => isUnfinished(phaseOf(record)));
    expect(open).toEqual([]);
  });

  it('keeps its place where the plan changed, and starts with a record of the new plan', async () => {
    const first = await promotion('a');
    const second = await promotion('b');
    const place = recordOf(second).id;
    await play.finish(first, true);
    const planHash = digestOf('another plan');
    const started = await second.ledger.startDeployment({ ...second.request, planHash });
    expect(started).toMatchObject({ how: 'started' });
    expect(started.deployment.id).not.toBe(place);
    const left = recordsOf(play).find(({ id }) => id === place);
    expect(left === undefined ? undefined : lastTransition(left).evidence).toMatchObject({
      code: 'REPLACED',
      by: started.deployment.id,
    });
    expect(started.environment.open).toEqual([started.deployment.id]);
  });

  it('ends its place as refused where a gate refuses meanwhile, in the same record', async () => {
    await promotion('a');
    const second = await promotion('b');
    const { steps: _, ...request } = second.request;
    const refused = await second.ledger.refuseDeployment(request, outcome);
    expect(refused.deployment.id).toBe(second.deployment?.id);
    expect(phaseOf(refused.deployment)).toBe('refused');
    expect(refused.environment.open).not.toContain(refused.deployment.id);
  });

  it('leaves the queue once', async () => {
    await promotion('a');
    const second = await promotion('b');
    const end = { phase: 'cancelled', ...outcome } as const;
    const left = await second.ledger.withdraw('production', end);
    expect(left).toMatchObject({ changed: true, deployment: { id: second.deployment?.id } });
    expect(await second.ledger.withdraw('production', end)).toEqual({
      changed: false,
      deployment: undefined,
    });
    expect(await second.ledger.withdraw('staging', end)).toMatchObject({ changed: false });
  });
});

describe('the order of the queue', () => {
  it('gives an older release’s place to a newer one, and tells its run which', async () => {
    await promotion('a');
    const second = await promotion('b');
    const third = await promotion('c');
    expect(lastTransition(recordOf(second)).evidence).toMatchObject({
      phase: 'superseded',
      code: 'OVERTAKEN',
      by: third.deployment?.id,
    });
    const records = recordsOf(play).length;
    await expect(second.ledger.startDeployment(second.request)).rejects.toMatchObject({
      code: 'LEDGER_SUPERSEDED',
      facts: { by: third.deployment?.id, newer: third.request.release.commit },
    });
    expect(recordsOf(play)).toHaveLength(records);
  });

  it('has no place for an older release where a newer one waits or is under way, and names that one', async () => {
    const running = await promotion('c');
    const older = await promotion('b');
    expect(older.end).toBe('LEDGER_OVERTAKES');
    const newest = await promotion('e');
    const late = play.arrive({ digit: 'd', kind: 'promote', deadAs: 'ended' });
    await expect(late.ledger.startDeployment(late.request)).rejects.toMatchObject({
      code: 'LEDGER_OVERTAKES',
      message: expect.stringContaining(newest.deployment?.id ?? '?'),
    });
    await expect(older.ledger.startDeployment(older.request)).rejects.toMatchObject({
      message: expect.stringContaining(running.deployment?.id ?? '?'),
    });
  });

  it('lets a way back go before every promotion, also one that finds the environment free', async () => {
    const first = await promotion('b');
    const waiting = await promotion('c');
    const back = await wayBack('a');
    expect(back.state).toBe('waiting');
    await play.finish(first, true);
    await play.ask(waiting);
    expect(waiting.state).toBe('waiting');
    const behind = await waiting.ledger.startDeployment(waiting.request);
    expect(behind).toMatchObject({ lock: undefined, behind: { id: back.deployment?.id } });
    const { wait: _, ...hasty } = waiting.request;
    const newer = play.arrive({ digit: 'd', kind: 'promote', deadAs: 'ended' });
    await expect(
      newer.ledger.startDeployment({ ...hasty, release: newer.request.release }),
    ).rejects.toMatchObject({ code: 'LEDGER_LOCKED', facts: { run: back.name } });
    await play.ask(back);
    expect(back.state).toBe('holding');
    await play.finish(back, true);
    await play.ask(waiting);
    expect(waiting.state).toBe('holding');
  });

  it('is that of arrival where commits diverged, or their order is not known', async () => {
    const first = await promotion('a');
    const one = await promotion('1');
    const two = await promotion('2');
    const lost = await promotion(unknown);
    await play.finish(first, false);
    await play.ask(two);
    await play.ask(lost);
    expect([two.state, lost.state]).toEqual(['waiting', 'waiting']);
    await play.ask(one);
    expect(one.state).toBe('holding');
  });

  it('counts nobody whose run has ended, or whose lease is over', async () => {
    const first = await promotion('b');
    const gone = await wayBack('a');
    const silent = play.arrive({ digit: 'a', kind: 'rollback', deadAs: 'unknown' });
    await play.ask(silent);
    gone.state = 'dead';
    silent.state = 'dead';
    await play.finish(first, true);
    const next = await promotion('c');
    expect(next.state).toBe('waiting');
    play.pass(oneHour);
    await play.ask(next);
    expect(next.state).toBe('holding');
    const codes = [gone, silent].map((run) => lastTransition(recordOf(run)).evidence);
    expect(codes).toMatchObject([
      { phase: 'interrupted', code: 'RUN_ENDED' },
      { phase: 'interrupted', code: 'LEASE_EXPIRED' },
    ]);
  });
});

type Event =
  | { readonly do: 'arrive'; readonly digit: string; readonly kind: 'promote' | 'rollback' }
  | { readonly do: 'ask' | 'die' | 'finish' | 'fail'; readonly which: number }
  | { readonly do: 'crowd' };

/** A play takes half a second; WAYBILL_SEED=random looks further. */
const bounds = { numRuns: 15 };
const some = fc.nat({ max: 1000 });
const events = (digits: readonly string[], kinds: readonly ('promote' | 'rollback')[]) =>
  fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant('arrive' as const),
          digit: fc.constantFrom(...digits),
          kind: fc.constantFrom(...kinds),
        }),
      },
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constantFrom('ask' as const, 'die' as const, 'finish' as const, 'fail' as const),
          which: some,
        }),
      },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('crowd' as const) }) },
    ),
    { maxLength: 16 },
  );

/** What must hold after every event. */
function checkPlay(of: Play): void {
  expect(verifyFiles(of.repository.files(ledgerRef)).problems).toEqual([]);
  // A run that works and believes that it holds the environment is the only one, and the lock is its own.
  const holding = of.runs.filter(({ state }) => state === 'holding');
  expect(holding.length).toBeLessThanOrEqual(1);
  const [lock] = verifyFiles(of.repository.files(ledgerRef)).records.locks;
  for (const { name, deployment } of holding) {
    expect(lock).toMatchObject({ owner: { run: name }, deployment: deployment?.id });
  }
}

async function happen(of: Play, event: Event): Promise<void> {
  const waiting = of.runs.filter(({ state }) => state === 'waiting');
  const holding = of.runs.filter(({ state }) => state === 'holding');
  const pick = (runs: readonly PlayedRun[], which: number): PlayedRun | undefined =>
    runs[which % Math.max(1, runs.length)];
  switch (event.do) {
    case 'arrive': {
      const deadAs = of.runs.length % 3 === 0 ? 'unknown' : 'ended';
      await of.ask(of.arrive({ digit: event.digit, kind: event.kind, deadAs }));
      return;
    }
    case 'ask': {
      const run = pick(waiting, event.which);
      if (run === undefined) return;
      const backs = waiting.filter((it) => it !== run && it.request.kind === 'rollback');
      await of.ask(run);
      // A promotion never goes before a living way back.
      if (run.request.kind === 'promote' && run.state === 'holding') expect(backs).toEqual([]);
      return;
    }
    case 'crowd':
      await Promise.all(waiting.map((run) => of.ask(run)));
      return;
    case 'die': {
      const run = pick([...waiting, ...holding], event.which);
      if (run !== undefined) run.state = 'dead';
      return;
    }
    case 'finish':
    case 'fail': {
      const run = pick(holding, event.which);
      if (run !== undefined) await of.finish(run, event.do === 'finish');
    }
  }
}

/** Everybody goes on until nobody waits or holds; who never gets a turn would go on for ever. */
async function comeToRest(of: Play): Promise<void> {
  of.pass(2 * oneHour);
  for (let round = 0; round <= 2 * of.runs.length; round += 1) {
    const holding = of.runs.filter(({ state }) => state === 'holding');
    for (const run of holding) await of.finish(run, true);
    const waiting = of.runs.filter(({ state }) => state === 'waiting');
    if (holding.length + waiting.length === 0) return;
    await Promise.all(waiting.map((run) => of.ask(run)));
    checkPlay(of);
  }
  throw new Error('somebody waits for ever');
}

describe('whatever arrives, ends and dies', () => {
  it('there is one owner, everybody gets a turn or a reason, and nothing stays open', async () => {
    await fc.assert(
      fc.asyncProperty(
        events([...line, ...diverged, unknown], ['promote', 'promote', 'rollback']),
        async (script) => {
          const of = await openPlay();
          for (const event of script) {
            await happen(of, event);
            checkPlay(of);
          }
          await comeToRest(of);
          // The last one closes what died since; it brings something else than what runs, or it would do nothing.
          const [environment] = verifyFiles(of.repository.files(ledgerRef)).records.environments;
          const digit = environment?.active?.commit.startsWith('f') === true ? 'e' : 'f';
          const last = of.arrive({ digit, kind: 'rollback', deadAs: 'ended' });
          await of.ask(last);
          if (last.state === 'holding') await of.finish(last, true);
          checkPlay(of);
          for (const record of recordsOf(of)) {
            const phase = phaseOf(record);
            expect(isUnfinished(phase)).toBe(false);
            if (isEnd(phase)) {
              const { evidence } = lastTransition(record);
              expect(evidence).toMatchObject({
                code: expect.stringMatching(/^[A-Z_]+$/),
                message: expect.stringMatching(/./),
              });
            }
          }
          expect(of.runs.filter(({ end, state }) => end === undefined && state !== 'dead')).toEqual(
            [],
          );
        },
      ),
      bounds,
    );
  });

  it('the newest release of one line is what runs in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...line), { minLength: 1, maxLength: 6 }),
        async (digits) => {
          const of = await openPlay();
          // All at once: who comes first is for the race to say.
          const runs = digits.map((digit) =>
            of.arrive({ digit, kind: 'promote', deadAs: 'ended' }),
          );
          await Promise.all(runs.map((run) => of.ask(run)));
          checkPlay(of);
          await comeToRest(of);
          const { environments } = verifyFiles(of.repository.files(ledgerRef)).records;
          const newest = [...digits].sort().at(-1);
          expect(environments[0]?.active?.commit.charAt(0)).toBe(newest);
          for (const record of recordsOf(of)) expect(kindOf(record)).toBe('promote');
        },
      ),
      bounds,
    );
  });
});
