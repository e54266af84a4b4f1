import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { releaseEvidence } from './agreement.ts';
import { phaseOf, phasesOf } from './record.ts';
import { recordedPapers } from './recorded-papers.ts';
import { openBench, type Bench } from './testing/bare-repository.ts';
import {
  builtOf,
  commit,
  digest,
  outcome,
  owner,
  publishedOf,
  releaseOf,
  releasedOf,
  signedOf,
} from './testing/samples.ts';
import { verifyLedger } from './verify.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

const release = releaseOf(commit('a'));

describe('a release in the ledger', () => {
  it('is empty where there is no ledger yet', async () => {
    const ledger = bench.ledger();
    expect(await ledger.head()).toBeUndefined();
    expect(await ledger.release(release.commit)).toBeUndefined();
    expect(await ledger.deployments()).toEqual([]);
    expect((await verifyLedger(bench.repository)).head).toBeUndefined();
  });

  it('goes from building to released in four pushes, and again in none (law 5)', async () => {
    const ledger = bench.ledger();
    const all = async (): Promise<readonly boolean[]> => [
      (await ledger.startRelease(release.commit, 'assemble')).changed,
      (await ledger.claim(release.commit, builtOf(release), signedOf(release))).changed,
      (await ledger.recordPublished(release.commit, publishedOf(release))).changed,
      (await ledger.recordReleased(release.commit, releasedOf(release))).changed,
    ];
    expect(await all()).toEqual([true, true, true, true]);
    expect(await bench.commits()).toBe(4);
    expect(await all()).toEqual([false, false, false, false]);
    expect(await bench.commits()).toBe(4);
    const record = await ledger.release(release.commit);
    expect(record === undefined ? [] : phasesOf(record)).toEqual(
      'building built signed claimed published released'.split(' '),
    );
    const { problems, records } = await verifyLedger(bench.repository);
    expect(problems).toEqual([]);
    expect(records.releases).toEqual([record]);
  });

  it('has one claim when eight builders race, and all get the same record (law 1)', async () => {
    const builders = await Promise.all(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map(async (run) => ({
        run,
        ledger: bench.ledger({ owner: owner(run), repository: await bench.newRepository() }),
        release: releaseOf(release.commit, `builder ${run}`),
      })),
    );
    const claims = await Promise.all(
      builders.map((builder) =>
        builder.ledger.claim(release.commit, builtOf(builder.release), signedOf(builder.release)),
      ),
    );
    const winners = builders.filter((_, index) => claims[index]?.won === true);
    expect(winners).toHaveLength(1);
    for (const claim of claims) expect(claim.record).toEqual(claims[0]?.record);
    const [winner] = winners;
    const [claim] = claims;
    if (winner === undefined || claim === undefined) throw new Error('somebody won');
    expect(releaseEvidence(claim.record, 'claimed')?.images).toEqual(
      builtOf(winner.release).images,
    );
    expect(await bench.commits()).toBe(1);
    const again = await winner.ledger.claim(
      release.commit,
      builtOf(winner.release),
      signedOf(winner.release),
    );
    expect(again).toMatchObject({ won: true, changed: false });
  });

  it('begins anew after a failure, and keeps its claim when what follows fails', async () => {
    const ledger = bench.ledger();
    await ledger.recordReleaseFailed(release.commit, { reaching: 'built', ...outcome });
    const twice = await ledger.recordReleaseFailed(release.commit, {
      reaching: 'built',
      ...outcome,
    });
    expect(twice.changed).toBe(false);
    await ledger.startRelease(release.commit, 'assemble');
    await ledger.claim(release.commit, builtOf(release), signedOf(release));
    const tagging = { reaching: 'published' as const, ...outcome };
    expect((await ledger.recordReleaseFailed(release.commit, tagging)).changed).toBe(true);
    expect((await ledger.startRelease(release.commit, 'assemble')).changed).toBe(false);
    // Another builder's failure does not concern a release that is past it.
    const late = await ledger.recordReleaseFailed(release.commit, {
      reaching: 'built',
      ...outcome,
    });
    expect(late.changed).toBe(false);
    const { record } = await ledger.recordPublished(release.commit, publishedOf(release));
    expect(phasesOf(record).join(' ')).toBe(
      'failed building built signed claimed failed published',
    );
  });

  it('is released again where papers came that its record does not name, and keeps what it had', async () => {
    const ledger = bench.ledger();
    await ledger.claim(release.commit, builtOf(release), signedOf(release));
    await ledger.recordPublished(release.commit, publishedOf(release));
    const first = releasedOf(release);
    await ledger.recordReleased(release.commit, first);
    const [image] = release.images;
    if (image === undefined) throw new Error('it has images');
    const scan = digest('scan');
    const attestations = [
      { image: image.name, predicateType: 'urn:example:scan', attestation: scan },
    ];
    const again = await ledger.recordReleased(release.commit, { ...first, attestations });
    expect(again.changed).toBe(true);
    expect(phasesOf(again.record).slice(-2)).toEqual(['released', 'released']);
    expect(recordedPapers(again.record).get(image.name)).toEqual([
      digest(`signature of ${image.digest}`),
      digest(`waybill of ${image.digest}`),
      scan,
    ]);
    // Known already, whether by this transition or by an earlier one.
    expect((await ledger.recordReleased(release.commit, first)).changed).toBe(false);
    const stranger = [{ image: 'stranger', predicateType: 'urn:x', attestation: digest('x') }];
    await expect(
      ledger.recordReleased(release.commit, { ...first, attestations: stranger }),
    ).rejects.toMatchObject({ code: 'LEDGER_EVIDENCE_INVALID' });
    expect((await verifyLedger(bench.repository)).problems).toEqual([]);
  });

  it('is not tagged or released without a claim, nor with other digests', async () => {
    const ledger = bench.ledger();
    await expect(
      ledger.recordPublished(release.commit, publishedOf(release)),
    ).rejects.toMatchObject({ code: 'LEDGER_NOT_CLAIMED' });
    await ledger.claim(release.commit, builtOf(release), signedOf(release));
    const stranger = releaseOf(release.commit, 'another');
    await expect(
      ledger.recordPublished(release.commit, publishedOf(stranger)),
    ).rejects.toMatchObject({ code: 'LEDGER_EVIDENCE_INVALID' });
    await ledger.recordPublished(release.commit, publishedOf(release));
    await expect(
      ledger.recordPublished(release.commit, publishedOf(stranger)),
    ).rejects.toMatchObject({ code: 'LEDGER_EVIDENCE_INVALID' });
    expect(await bench.commits()).toBe(2);
    const record = await ledger.release(release.commit);
    expect(record === undefined ? undefined : phaseOf(record)).toBe('published');
  });
});
