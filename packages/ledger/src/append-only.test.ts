import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentProgress } from '@waybill/core';
import { verifyHistory, type HistoryOptions, type HistoryVerification } from './append-only.ts';
import { encodeSealed, type LedgerDocument } from './documents.ts';
import { openBench, type Bench } from './testing/bare-repository.ts';
import { allDocuments, deliver, fieldsOf, headOf, push, trust } from './testing/signed-ledger.ts';
import { verifyLedger } from './verify.ts';

let bench: Bench;
let documents: ReadonlyMap<string, LedgerDocument>;
beforeEach(async () => {
  bench = await openBench();
  await deliver(bench);
  documents = await allDocuments(bench);
});
afterEach(async () => {
  await bench.close();
});

async function history(more: Partial<HistoryOptions> = {}): Promise<HistoryVerification> {
  return verifyHistory(bench.repository, await headOf(bench), {
    limit: 100,
    signal: new AbortController().signal,
    progress: silentProgress,
    trust,
    ...more,
  });
}

function pathsOf(kind: LedgerDocument['kind']): readonly string[] {
  return [...documents].filter(([, document]) => document.kind === kind).map(([path]) => path);
}

const isOfStaging = (path: string): boolean => path.includes('/staging/');

/** A record as it was before its last steps: everything that is left is well signed. */
function cut(path: string, steps: number): Buffer {
  const document = documents.get(path);
  if (document === undefined) throw new Error('it is there');
  const fields = fieldsOf(document);
  return encodeSealed({ ...fields, transitions: fields.transitions?.slice(0, -steps) });
}

describe('the history of a ledger', () => {
  it('holds where records only grew', async () => {
    expect(await history()).toEqual({ problems: [], commits: 6, complete: true });
  });

  it('is not the record that was cut back to a state that it was in, although that is well signed', async () => {
    for (const path of [...pathsOf('release'), ...pathsOf('deployment').filter(isOfStaging)]) {
      const whole = await headOf(bench);
      await push(bench, new Map([[path, cut(path, 1)]]));
      const alone = await verifyLedger(bench.repository, undefined, trust);
      expect(alone.problems.filter((problem) => problem.code.startsWith('signature'))).toEqual([]);
      const { problems } = await history();
      expect(problems).toEqual([expect.objectContaining({ path, code: 'history-rewritten' })]);
      const bytes = await bench.repository.readFile(whole, path);
      if (bytes === undefined) throw new Error('it is there');
      // Mended, nothing is missing.
      await push(bench, new Map([[path, bytes]]));
      expect((await history()).problems).toEqual([]);
    }
  });

  it('misses a record that is gone, unless it was frozen as it was', async () => {
    const [path = ''] = pathsOf('release');
    const record = documents.get(path);
    await push(bench, new Map([[path, null]]));
    expect((await history()).problems).toEqual([
      expect.objectContaining({ path, message: expect.stringContaining('claimed') }),
    ]);
    const frozen: HistoryOptions['frozen'] = (gone) =>
      Promise.resolve(gone === path && record?.kind === 'release' ? record : undefined);
    expect((await history({ frozen })).problems).toEqual([]);
  });

  it('shows pointers that went back, and those that are gone', async () => {
    const [production = '', staging = ''] = [...pathsOf('environment')].sort();
    const document = documents.get(staging);
    if (document === undefined) throw new Error('it is there');
    await push(
      bench,
      new Map([
        [production, null],
        [staging, encodeSealed({ ...fieldsOf(document), generation: 0 })],
      ]),
    );
    expect((await history()).problems.map(({ path, code }) => [path, code]).sort()).toEqual([
      [production, 'history-rewritten'],
      [staging, 'history-rewritten'],
    ]);
  });

  it('does not miss what somebody forged, and others took back', async () => {
    const [path = ''] = pathsOf('release');
    const whole = await bench.repository.readFile(await headOf(bench), path);
    const document = documents.get(path);
    if (whole === undefined || document?.kind !== 'release') throw new Error('it is there');
    const transitions = document.transitions
      .slice(0, 3)
      .map((step) => ({ ...step, signature: undefined }));
    await push(bench, new Map([[path, encodeSealed({ ...fieldsOf(document), transitions })]]));
    await push(bench, new Map([[path, whole]]));
    expect((await history()).problems).toEqual([]);
  });

  it('says how far back it was looked at', async () => {
    expect(await history({ limit: 2 })).toEqual({ problems: [], commits: 2, complete: false });
  });
});
