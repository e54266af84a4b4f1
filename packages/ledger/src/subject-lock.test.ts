import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, type Digest } from '@waybill/core';
import { openBench, type Bench } from './testing/bare-repository.ts';
import {
  builtOf,
  commit,
  owner,
  publishedOf,
  releaseOf,
  releasedOf,
  signedOf,
} from './testing/samples.ts';
import { keys, signer, trust } from './testing/signed-ledger.ts';
import { verifyLedger } from './verify.ts';

const one: Digest = digestOf('one');
const two: Digest = digestOf('two');

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

describe('the lock of what is attached to a digest', () => {
  it('has one owner; all digests or none are taken', async () => {
    const mine = bench.ledger({ owner: owner('1') });
    const other = bench.ledger({
      owner: owner('2'),
      repository: await bench.newRepository(),
      runState: () => Promise.resolve('running'),
    });
    const locks = await mine.lockSubjects([two]);
    await expect(other.lockSubjects([one, two])).rejects.toMatchObject({
      code: 'LEDGER_LOCKED',
      facts: { subject: two },
    });
    // Neither did the other one get what was free.
    expect((await mine.lockSubjects([one])).map(({ owner: by }) => by.run)).toEqual(['1']);
    await mine.freeSubjects(locks);
    expect((await other.lockSubjects([two])).map(({ owner: by }) => by.run)).toEqual(['2']);
    expect((await verifyLedger(bench.repository)).problems).toEqual([]);
  });

  it('is the same one when the same job asks again, and eight racing jobs get one owner', async () => {
    const ledgers = await Promise.all(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map(async (run) =>
        bench.ledger({
          owner: owner(run),
          repository: await bench.newRepository(),
          runState: () => Promise.resolve('running'),
        }),
      ),
    );
    const taken = await Promise.allSettled(ledgers.map((ledger) => ledger.lockSubjects([one])));
    const won = taken.flatMap((it, index) => (it.status === 'fulfilled' ? [index] : []));
    expect(won).toHaveLength(1);
    const winner = ledgers[won[0] ?? 0];
    const commits = await bench.commits();
    await winner?.lockSubjects([one]);
    expect(await bench.commits()).toBe(commits);
  });

  it('passes to the next run when its owner has ended, which the former one sees before it writes', async () => {
    const former = bench.ledger({ owner: owner('1') });
    const locks = await former.lockSubjects([one]);
    await former.subjectFence(locks)();
    const next = bench.ledger({
      owner: owner('2'),
      repository: await bench.newRepository(),
      runState: () => Promise.resolve('ended'),
    });
    await next.lockSubjects([one]);
    await expect(former.subjectFence(locks)()).rejects.toMatchObject({ code: 'FENCED_OFF' });
    // What it frees is not the other run's.
    await former.freeSubjects(locks);
    await next.subjectFence(await next.lockSubjects([one]))();
  });

  it('holds for its lease where nobody can be asked about its owner', async () => {
    const start = Date.parse('2026-01-01T00:00:00.000Z');
    const clock = { now: () => start };
    await bench.ledger({ owner: owner('1'), clock }).lockSubjects([one]);
    const later = (minutes: number): Promise<unknown> =>
      bench
        .ledger({
          owner: owner('2'),
          clock: { now: () => start + minutes * 60_000 },
          runState: () => Promise.resolve('unknown'),
        })
        .lockSubjects([one]);
    await expect(later(9)).rejects.toMatchObject({ code: 'LEDGER_LOCKED' });
    await later(11);
  });

  it('is believed where the policy lists who signed it, and nowhere else', async () => {
    const signed = bench.ledger({ trust, signer: signer(keys.release) });
    await signed.subjectFence(await signed.lockSubjects([one]))();
    expect((await verifyLedger(bench.repository, undefined, trust)).problems).toEqual([]);
    await bench.ledger().lockSubjects([two]);
    await expect(signed.lockSubjects([two])).rejects.toMatchObject({
      code: 'LEDGER_SIGNATURE_MISSING',
    });
  });

  it('is freed in the push that records the release', async () => {
    const ledger = bench.ledger();
    const release = releaseOf(commit('a'));
    await ledger.claim(release.commit, builtOf(release), signedOf(release));
    await ledger.recordPublished(release.commit, publishedOf(release));
    const locks = await ledger.lockSubjects([one]);
    const before = await bench.commits();
    await ledger.recordReleased(release.commit, releasedOf(release), locks);
    expect(await bench.commits()).toBe(before + 1);
    await expect(ledger.subjectFence(locks)()).rejects.toMatchObject({ code: 'FENCED_OFF' });
  });
});
