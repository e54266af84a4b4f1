import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { baseLabel } from '@waybill/contract';
import { commitShaSchema, silentProgress, type CommitSha } from '@waybill/core';
import { historyWorld, snapshotOf, type HistoryWorld } from '@waybill/git/testing';
import {
  openContractHistory,
  type BasedContract,
  type ContractBases,
  type ContractHistory,
  type ContractHistoryOptions,
} from './contract-history.ts';

const { signal } = new AbortController();
const against: BasedContract['against'] = { mergeBase: true, environments: [], tags: [] };
const opened: ContractHistory[] = [];
let world: HistoryWorld;
let main: readonly CommitSha[];

beforeAll(() => {
  world = historyWorld();
  main = world.line(undefined, 5, 'api.yaml');
  world.point('refs/heads/main', at(main, 4));
});
afterEach(async () => {
  for (const history of opened.splice(0)) await history.close();
});
afterAll(() => world.close());

function at(commits: readonly CommitSha[], index: number): CommitSha {
  return commitShaSchema.parse(commits.at(index));
}

async function historyOf(
  workspace: string,
  more: Partial<ContractHistoryOptions> = {},
): Promise<ContractHistory> {
  const history = await openContractHistory({
    ...{ workspace, refs: 'remote', temporaryFolder: world.folder, signal },
    ...{ progress: silentProgress },
    ...more,
  });
  opened.push(history);
  return history;
}

/** What each base is: its commit, its labels, and the contract there. */
async function seen({ bases }: ContractBases): Promise<unknown> {
  return await Promise.all(
    bases.map(async ({ commit, origins, read }) => [
      commit,
      origins.map(baseLabel).join(),
      Buffer.from((await read('api.yaml')) ?? []).toString(),
    ]),
  );
}

async function basesAt(
  head: CommitSha,
  change: Partial<BasedContract['against']> = {},
  more: Partial<ContractHistoryOptions> = {},
): Promise<ContractBases> {
  const history = await historyOf(world.clone(head, '--depth=1'), more);
  return await history.basesOf({
    name: 'api',
    file: 'api.yaml',
    against: { ...against, ...change },
  });
}

async function refusal(act: Promise<unknown>): Promise<unknown> {
  const error: unknown = await act.catch((thrown: unknown) => thrown);
  return error;
}

describe('the merge base', () => {
  it('of a pull request is what its merge stands on, and the checkout stays as it is', async () => {
    const feature = world.line(at(main, 2), 2, 'api.yaml');
    const merge = world.commit({ parents: [at(main, 4), at(feature, 1)] });
    const workspace = world.clone(merge, '--depth=1');
    const before = snapshotOf(workspace);
    const history = await historyOf(workspace);
    const found = await history.basesOf({ name: 'api', file: 'api.yaml', against });
    expect(await seen(found)).toEqual([[at(main, 4), 'main', 'api.yaml 4']]);
    expect(found.notes).toEqual([]);
    expect(snapshotOf(workspace)).toEqual(before);
    // The branch's own head has an older one.
    const own = await basesAt(at(feature, 1));
    expect(await seen(own)).toEqual([[at(main, 2), 'main', 'api.yaml 2']]);
  });

  it('of lines that crossed is each of them, the newest first', async () => {
    const [root] = world.line(undefined, 1, 'api.yaml');
    const one = world.commit({ parents: [commitShaSchema.parse(root)], files: { a: '1' } });
    const other = world.commit({ parents: [commitShaSchema.parse(root)], files: { b: '1' } });
    const [left, right] = [
      world.commit({ parents: [one, other] }),
      world.commit({ parents: [other, one] }),
    ];
    world.point('refs/heads/crossed', right);
    const { bases } = await basesAt(left, { branch: 'crossed' });
    expect(bases.map(({ commit }) => commit)).toEqual([other, one]);
  });

  it('is never the commit itself: after a push it is what was there before', async () => {
    const pushed = await basesAt(at(main, 4), {}, { push: { before: at(main, 1) } });
    expect(await seen(pushed)).toEqual([[at(main, 1), 'main', 'api.yaml 1']]);
    expect(pushed.notes.join()).toContain('where the branch was before the push');
    const fresh = await basesAt(at(main, 4), {}, { push: { before: '0'.repeat(40) } });
    expect(await seen(fresh)).toEqual([[at(main, 3), 'main', 'api.yaml 3']]);
    const again = await basesAt(at(main, 2));
    expect(await seen(again)).toEqual([[at(main, 1), 'main', 'api.yaml 1']]);
    expect(again.notes.join()).toContain('its first parent');
    const first = await basesAt(at(main, 0));
    expect(first).toMatchObject({ bases: [], notes: [expect.stringContaining('first commit')] });
  });

  it('that cannot be had is an error with its remedy', async () => {
    const alone = at(world.line(undefined, 2, 'api.yaml'), 1);
    expect(await refusal(basesAt(alone))).toMatchObject({
      code: 'CONTRACT_BASE_MISSING',
      message: expect.stringContaining('unrelated'),
      remedy: expect.stringContaining('merge-base: false'),
    });
    expect(await refusal(basesAt(alone, { branch: 'mian' }))).toMatchObject({
      code: 'PROTECTED_BRANCH_MISSING',
    });
    const lost = 'f'.repeat(40);
    expect(await refusal(basesAt(at(main, 4), {}, { push: { before: lost } }))).toMatchObject({
      code: 'CONTRACT_BASE_MISSING',
      message: expect.stringContaining(`${lost} (main)`),
    });
    expect(await basesAt(alone, { mergeBase: false })).toEqual({ bases: [], notes: [] });
  });
});

describe('tags', () => {
  beforeAll(() => {
    for (const [name, index] of [
      ['v1.0.0', 0],
      ['v1.1.0', 1],
      ['v2.0.0', 2],
      ['app/v2.0.0', 2],
    ] as const)
      world.point(`refs/tags/${name}`, at(main, index));
  });

  it('are bases by name and by pattern; a commit is compared once, with all its labels', async () => {
    const head = at(world.line(at(main, 2), 1, 'api.yaml'), 0);
    const found = await basesAt(head, { tags: ['v1.*', 'v2.0.0', '*/v2*'] });
    expect(await seen(found)).toEqual([
      [at(main, 2), 'main,v2.0.0,app/v2.0.0', 'api.yaml 2'],
      [at(main, 1), 'v1.1.0', 'api.yaml 1'],
      [at(main, 0), 'v1.0.0', 'api.yaml 0'],
    ]);
  });

  it.each(['v3.*', '1.0.0', 'v1.1.0*0', 'v1'])('%s fits none, which is an error', async (tag) => {
    expect(await refusal(basesAt(at(main, 4), { tags: [tag] }))).toMatchObject({
      code: 'CONTRACT_BASE_MISSING',
      message: expect.stringContaining(JSON.stringify(tag)),
    });
  });

  it('that are the commit itself are said to be nothing to compare with', async () => {
    const found = await basesAt(at(main, 2), { mergeBase: false, tags: ['v2.0.0'] });
    expect(found).toEqual({ bases: [], notes: [expect.stringMatching(/^v2\.0\.0: the very/)] });
  });

  it('of more commits than are compared are refused', async () => {
    const many = world.line(undefined, 201, 'n');
    execFileSync('git', ['-C', world.bare, 'update-ref', '--stdin'], {
      input: many
        .map((commit, index) => `create refs/tags/n/${String(index)} ${commit}\n`)
        .join(''),
    });
    expect(await refusal(basesAt(at(main, 4), { tags: ['n/*'] }))).toMatchObject({
      code: 'CONTRACT_BASES_TOO_MANY',
      facts: { maximum: 200 },
    });
    const fewer = await basesAt(at(main, 4), { mergeBase: false, tags: ['n/1*'] });
    expect(fewer.bases).toHaveLength(111);
  });
});

describe('a run without a ledger', () => {
  it('says what it did not compare, and refuses where an environment is named', async () => {
    const feature = at(world.line(at(main, 4), 1, 'api.yaml'), 0);
    const all = await basesAt(feature, {
      environments: 'all',
      windowMilliseconds: 90 * 86_400_000,
    });
    expect(all.bases).toHaveLength(1);
    expect(all.notes).toEqual([
      expect.stringMatching(/what the environments run and what was released within 90 days/),
    ]);
    expect(await refusal(basesAt(feature, { environments: ['production'] }))).toMatchObject({
      code: 'CONTRACT_BASE_MISSING',
      remedy: expect.stringContaining('environments: all'),
    });
  });
});

describe('on a terminal', () => {
  it('nothing is asked of a remote for what is here, and refs are those of the last fetch', async () => {
    const feature = at(world.line(at(main, 3), 1, 'api.yaml'), 0);
    const workspace = world.clone(feature);
    world.git(workspace, 'update-ref', 'refs/remotes/origin/main', at(main, 3));
    world.git(workspace, 'remote', 'set-url', 'origin', 'http://127.0.0.1:1/gone.git');
    const history = await historyOf(workspace, { refs: 'checkout', branch: 'main' });
    const found = await history.basesOf({ name: 'api', file: 'api.yaml', against });
    expect(await seen(found)).toEqual([[at(main, 3), 'main', 'api.yaml 3']]);
    const named = await history.basesAt(['HEAD~2', at(main, 1)], 'api.yaml');
    expect(await seen(named)).toEqual([
      [at(main, 2), 'HEAD~2', 'api.yaml 2'],
      [at(main, 1), at(main, 1), 'api.yaml 1'],
    ]);
    expect(await refusal(history.basesAt(['nowhere']))).toMatchObject({
      code: 'CONTRACT_BASE_MISSING',
    });
  });

  it('changes that are not committed are compared with their commit', async () => {
    const workspace = world.clone(at(main, 4));
    world.git(workspace, 'update-ref', 'refs/remotes/origin/main', at(main, 4));
    appendFileSync(join(workspace, 'api.yaml'), 'changed');
    const history = await historyOf(workspace, { refs: 'checkout', branch: 'main' });
    const found = await history.basesOf({ name: 'api', file: 'api.yaml', against });
    expect(await seen(found)).toEqual([[at(main, 4), 'main', 'api.yaml 4']]);
  });
});
