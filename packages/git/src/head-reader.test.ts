import { describe, expect, it } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { openHeadReader } from './head-reader.ts';

const at = (digit: string): CommitSha => commitShaSchema.parse(digit.repeat(40));

/** A remote whose refs move whenever a test says so, and that counts the questions. */
function movingRemote(refs: Map<string, CommitSha>): {
  questions: string[][];
  heads: (asked: readonly string[]) => Promise<ReadonlyMap<string, CommitSha>>;
} {
  const questions: string[][] = [];
  return {
    questions,
    heads: (asked) => {
      questions.push([...asked]);
      return Promise.resolve(new Map([...refs].filter(([ref]) => asked.includes(ref))));
    },
  };
}

describe('reading refs one after another', () => {
  it('asks once for all that are expected', async () => {
    const refs = new Map([
      ['refs/heads/main', at('a')],
      ['refs/heads/ledger', at('b')],
    ]);
    const remote = movingRemote(refs);
    const expected = ['refs/heads/main', 'refs/heads/ledger', 'refs/heads/none'];
    const reader = openHeadReader(remote, () => expected, AbortSignal.timeout(5000));
    expect(await reader.read('refs/heads/main')).toBe(at('a'));
    expect(await reader.read('refs/heads/ledger')).toBe(at('b'));
    expect(await reader.read('refs/heads/none')).toBeUndefined();
    expect(remote.questions).toEqual([expected]);
  });

  it('a second reading is a question of its own, and never goes back', async () => {
    const refs = new Map([['refs/heads/ledger', at('a')]]);
    const remote = movingRemote(refs);
    const reader = openHeadReader(remote, () => ['refs/heads/ledger'], AbortSignal.timeout(5000));
    await reader.read('refs/heads/main');
    refs.set('refs/heads/ledger', at('b'));
    expect(await reader.read('refs/heads/ledger')).toBe(at('a'));
    expect(await reader.read('refs/heads/ledger')).toBe(at('b'));
    expect(await reader.read('refs/heads/main')).toBeUndefined();
    expect(remote.questions).toHaveLength(3);
  });

  it('two that read at the same time: what came along is not given to a later one', async () => {
    const refs = new Map([['refs/heads/ledger', at('a')]]);
    const remote = movingRemote(refs);
    const reader = openHeadReader(remote, () => ['refs/heads/ledger'], AbortSignal.timeout(5000));
    await Promise.all([reader.read('refs/heads/main'), reader.read('refs/heads/ledger')]);
    refs.set('refs/heads/ledger', at('b'));
    expect(await reader.read('refs/heads/ledger')).toBe(at('b'));
  });

  it('after something was written nothing that came along counts', async () => {
    const refs = new Map([['refs/heads/ledger', at('a')]]);
    const remote = movingRemote(refs);
    const reader = openHeadReader(remote, () => ['refs/heads/ledger'], AbortSignal.timeout(5000));
    await reader.read('refs/heads/main');
    refs.set('refs/heads/ledger', at('b'));
    reader.forget();
    expect(await reader.read('refs/heads/ledger')).toBe(at('b'));
  });

  it('asked early: each ref has that answer once, however little is known of the others by then', async () => {
    const refs = new Map([['refs/heads/main', at('a')]]);
    const remote = movingRemote(refs);
    const reader = openHeadReader(remote, () => ['refs/heads/other'], AbortSignal.timeout(5000));
    const asked = reader.ask(['refs/heads/main', 'refs/heads/ledger']);
    refs.set('refs/heads/main', at('b'));
    expect(await reader.read('refs/heads/main')).toBe(at('a'));
    expect(await reader.read('refs/heads/ledger')).toBeUndefined();
    await asked;
    expect(remote.questions).toEqual([['refs/heads/main', 'refs/heads/ledger']]);
    expect(await reader.read('refs/heads/main')).toBe(at('b'));
    expect(remote.questions).toHaveLength(2);
  });

  it('asked early in vain: who waited for it is told once, and who asks again asks the remote', async () => {
    const refs = new Map([['refs/heads/main', at('a')]]);
    const remote = movingRemote(refs);
    let isAway = true;
    const heads: typeof remote.heads = async (asked) =>
      isAway ? Promise.reject(new Error('away')) : remote.heads(asked);
    const expected = ['refs/heads/main', 'refs/heads/ledger'];
    const reader = openHeadReader({ heads }, () => expected, AbortSignal.timeout(5000));
    const asked = reader.ask(expected);
    const read = reader.read('refs/heads/main');
    await expect(asked).rejects.toThrow('away');
    await expect(read).rejects.toThrow('away');
    isAway = false;
    expect(await reader.read('refs/heads/main')).toBe(at('a'));
    expect(await reader.read('refs/heads/ledger')).toBeUndefined();
    expect(remote.questions).toEqual([expected]);
  });

  it('asked early, and then something was written: nothing of the answer counts', async () => {
    const refs = new Map([['refs/heads/main', at('a')]]);
    const remote = movingRemote(refs);
    const reader = openHeadReader(remote, () => [], AbortSignal.timeout(5000));
    const asked = reader.ask(['refs/heads/main']);
    reader.forget();
    refs.set('refs/heads/main', at('b'));
    await asked;
    expect(await reader.read('refs/heads/main')).toBe(at('b'));
  });
});
