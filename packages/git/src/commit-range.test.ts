import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { openRepository } from './repository.ts';
import { listTrailers, parseTrailers } from './trailers.ts';
import type { GitRepository } from './types.ts';

let root: string;
let bare: string;
let shas: CommitSha[];
const { signal } = new AbortController();

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', bare, ...args], { encoding: 'utf8' }).trim();

/** One commit each, with the marks of its parents; some roots, many merges, sides that fork far below. */
function script(count: number): string {
  let state = 12345;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  let text = '';
  for (let mark = 1; mark <= count; mark += 1) {
    const parents = new Set<number>();
    if (mark > 1 && mark % 41 !== 0) parents.add(Math.max(1, mark - 1 - below(4)));
    if (mark > 5 && below(5) === 0) parents.add(1 + below(mark - 1));
    const [first, ...merged] = [...parents];
    text += `commit refs/heads/c${String(mark)}\nmark :${String(mark)}\ncommitter P <p@x> ${String(1_700_000_000 + mark)} +0000\ndata 2\nc\n`;
    if (first !== undefined) text += `from :${String(first)}\n`;
    for (const other of merged) text += `merge :${String(other)}\n`;
    text += '\n';
  }
  return text;
}

const commits = 220;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'waybill-range-'));
  bare = join(root, 'app.git');
  execFileSync('git', ['init', '-q', '--bare', '--initial-branch=main', bare]);
  execFileSync('git', ['-C', bare, 'fast-import', '--quiet', '--force'], {
    input: script(commits),
  });
  shas = Array.from({ length: commits }, (_, index) =>
    commitShaSchema.parse(git('rev-parse', `c${String(index + 1)}`)),
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function open(cache: string): Promise<GitRepository> {
  return await openRepository({ url: `file://${bare}`, cacheFolder: join(root, cache), signal });
}

describe('the commits between two commits', () => {
  const pairs = [
    [219, 220],
    [200, 220],
    [150, 220],
    [3, 220],
    [220, 150],
    [90, 91],
    [130, 128],
    [82, 83],
    [1, 40],
    [40, 218],
  ] as const;

  it.each(pairs)('are those that git names, from c%i to c%i', async (from, to) => {
    const [a, b] = [shas[from - 1], shas[to - 1]];
    if (a === undefined || b === undefined) throw new Error('no such commit');
    const repository = await open(`fresh-${String(from)}-${String(to)}`);
    const wanted = git('rev-list', b, `^${a}`)
      .split('\n')
      .filter((line) => line !== '');
    const found = await repository.commitsBetween(a, b, 1000);
    expect(found.count).toBe(wanted.length);
    expect(found.commits.map(({ sha }) => sha).sort()).toEqual([...wanted].sort());
  });

  it('are right also where one cache answers one question after the other', async () => {
    const repository = await open('shared');
    for (const [from, to] of pairs) {
      const [a, b] = [shas[from - 1], shas[to - 1]];
      if (a === undefined || b === undefined) throw new Error('no such commit');
      expect((await repository.commitsBetween(a, b, 0)).count).toBe(
        Number(git('rev-list', '--count', b, `^${a}`)),
      );
    }
  });

  it('are right where a short side way leads below the place at which the history was cut', async () => {
    const line = (mark: number, parents: string): string =>
      `commit refs/heads/long\nmark :${String(mark)}\ncommitter P <p@x> ${String(1_800_000_000 + mark)} +0000\ndata 2\nl\n${parents}\n`;
    let text = '';
    for (let mark = 1; mark <= 150; mark += 1)
      text += line(mark, mark === 1 ? '' : `from :${String(mark - 1)}\n`);
    text += line(200, 'from :60\n') + line(201, 'from :150\nmerge :200\n');
    execFileSync('git', ['-C', bare, 'fast-import', '--quiet', '--force'], { input: text });
    const [from, to] = ['long~1', 'long'].map((name) =>
      commitShaSchema.parse(git('rev-parse', name)),
    );
    if (from === undefined || to === undefined) throw new Error('no such commit');
    const found = await (await open('side')).commitsBetween(from, to, 10);
    expect(found.commits.map(({ sha }) => sha)).toEqual([to, git('rev-parse', 'long^2')]);
    expect(found.count).toBe(2);
  });

  it('are counted although only some are read, and none lie between a commit and itself', async () => {
    const [first, last] = [shas[199], shas[219]];
    if (first === undefined || last === undefined) throw new Error('no such commit');
    const repository = await open('counted');
    const found = await repository.commitsBetween(first, last, 2);
    expect(found.count).toBeGreaterThan(2);
    expect(found.commits).toHaveLength(2);
    expect(found.commits[0]).toMatchObject({ sha: last, message: 'c\n' });
    expect(await repository.commitsBetween(last, last, 2)).toEqual({ count: 0, commits: [] });
  });

  it('are not made up for a commit that the repository does not have', async () => {
    const [first] = shas;
    if (first === undefined) throw new Error('no such commit');
    const repository = await open('unknown');
    const unknown = commitShaSchema.parse('1'.repeat(40));
    await expect(repository.commitsBetween(first, unknown, 1)).rejects.toMatchObject({
      code: 'GIT_COMMIT_NOT_FOUND',
    });
    await expect(repository.recentCommits(unknown, 5)).rejects.toMatchObject({
      code: 'GIT_COMMIT_NOT_FOUND',
    });
  });
});

describe('the recent commits', () => {
  it('begin with the head, and are as many as asked for', async () => {
    const last = shas[219];
    if (last === undefined) throw new Error('no such commit');
    const repository = await open('recent');
    const found = await repository.recentCommits(last, 7);
    expect(found).toHaveLength(7);
    expect(found[0]?.sha).toBe(last);
    const all = await repository.recentCommits(last, 1000);
    expect(all).toHaveLength(Number(git('rev-list', '--count', last)));
  });
});

describe('trailers', () => {
  const message = 'one\n\nKey: a\nKey: b\n  more\nOther:c\n';

  it('may stand more than once, and the last one counts where one is asked for', () => {
    expect(listTrailers(message)).toEqual([
      ['Key', 'a'],
      ['Key', 'b more'],
      ['Other', 'c'],
    ]);
    expect(parseTrailers(message).get('Key')).toBe('b more');
    expect(parseTrailers('text\n\n \n\nKey: c\n').get('Key')).toBe('c');
    expect(listTrailers('Key: a\n')).toEqual([]);
    expect(listTrailers('one\n\nKey: a\nno trailer\n')).toEqual([]);
  });
});
