import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, silentProgress } from '@waybill/core';
import type { CommitFacts } from '@waybill/git';
import type { TracePages, TraceRun } from '@waybill/ledger';
import { connect } from '@waybill/stage';
import { runIn } from './find.ts';
import { stateIn } from './from-git.ts';
import { tracePages } from './pages.ts';

const commit = commitShaSchema.parse('a'.repeat(40));
const run: TraceRun = { repository: 'acme/shop', run: '42', attempt: 2, local: false };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-pages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Nothing is asked of the repositories: only their addresses count. */
async function pagesOf(applicationRepository: string, opsRepository: string): Promise<TracePages> {
  return await tracePages(
    connect({
      ...{ config: 'waybill.yaml', forge: 'auto', applicationRepository, opsRepository },
      temporaryFolder: folder,
      owner: { repository: 'terminal', run: '1', attempt: 1, job: 'terminal', actor: 'ada' },
      signal: new AbortController().signal,
      progress: silentProgress,
    }),
  );
}

describe('the pages of a trace', () => {
  it('are those of the forge that serves each repository', async () => {
    const pages = await pagesOf('https://github.com/acme/shop.git', 'git@git.example.com:acme/ops');
    expect(pages.commit(commit)).toBe(`https://github.com/acme/shop/commit/${commit}`);
    expect(pages.opsCommit(commit)).toBe(`https://git.example.com/acme/ops/commit/${commit}`);
    expect(pages.run(run)).toBe('https://github.com/acme/shop/actions/runs/42/attempts/2');
    expect(pages.run({ ...run, repository: 'acme/ops' })).toBe(
      'https://git.example.com/acme/ops/actions/runs/42/attempts/2',
    );
  });

  it.each<[string, Partial<TraceRun>]>([
    ['of another repository', { repository: 'acme/other' }],
    ['of a process on a machine', { local: true }],
    ['whose number is no number', { run: '42/../../x' }],
  ])('know no run %s', async (_, change) => {
    const pages = await pagesOf('https://github.com/acme/shop', 'https://github.com/acme/ops');
    expect(pages.run({ ...run, ...change })).toBeUndefined();
  });

  it('are none for repositories on this machine', async () => {
    const pages = await pagesOf(join(folder, 'shop.git'), join(folder, 'ops.git'));
    expect([pages.commit(commit), pages.opsCommit(commit), pages.run(run)]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });
});

describe('a word for a run', () => {
  it.each([
    ['42/1', { repository: undefined, run: '42', attempt: 1 }],
    ['acme/shop 42', { repository: 'acme/shop', run: '42', attempt: undefined }],
    [' acme/shop  42/3 ', { repository: 'acme/shop', run: '42', attempt: 3 }],
    ['42', undefined],
    ['42/0', undefined],
    ['sha256:abc', undefined],
    ['registry.example:5000/shop/app@sha256:abc', undefined],
    ['acme/shop', undefined],
  ])('is read from %j', (word, expected) => {
    expect(runIn(word)).toEqual(expected);
  });
});

describe('the trailers of an ops commit', () => {
  const facts = (message: string): CommitFacts => ({
    ...{ sha: commit, tree: commit, parents: [], author: 'Ada', authorEmail: 'ada@example.org' },
    committer: { name: 'Ada', email: 'ada@example.org' },
    ...{ committedAt: '2026-11-21T12:00:00.000Z', message, trailers: new Map() },
  });
  const message = (...lines: readonly string[]): string =>
    `staging: shop\n\nWaybill-Application: shop\nWaybill-Environment: staging\n${lines.join('\n')}\n`;

  it('are read, all digests of them', () => {
    const digest = `sha256:${'1'.repeat(64)}`;
    expect(
      stateIn(
        facts(
          message(
            `Waybill-Release: ${commit}`,
            'Waybill-Deployment: one',
            `Waybill-Digest: app@${digest}`,
            `Waybill-Digest: worker@${digest}`,
          ),
        ),
      ),
    ).toEqual({
      ...{ opsCommit: commit, at: '2026-11-21T12:00:00.000Z', author: 'Ada', application: 'shop' },
      ...{ environment: 'staging', commit, deployment: 'one' },
      images: [
        { name: 'app', digest },
        { name: 'worker', digest },
      ],
    });
  });

  it.each([
    ['no release', message('Waybill-Deployment: one')],
    ['a release that is no commit', message('Waybill-Release: HEAD')],
    ['no trailers', 'staging: shop\n'],
    ['words of somebody else', message(`Waybill-Release: ${commit}`, 'and prose')],
  ])('are none with %s', (_, text) => {
    expect(stateIn(facts(text))).toBeUndefined();
  });

  it('that name no digest show none, rather than what they say', () => {
    const text = message(`Waybill-Release: ${commit}`, 'Waybill-Digest: app@latest');
    expect(stateIn(facts(text))).toMatchObject({ commit, images: [] });
  });
});
