import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ContractVerdict } from '@waybill/contract';
import { WaybillError } from '@waybill/core';
import type { Changed } from '@waybill/forge';
import { commentOnRun, type CommentOutcome } from './pull-request-comment.ts';
import { writeReports } from './report-files.ts';

const verdicts: readonly ContractVerdict[] = [
  {
    ...{ contract: 'api', kind: 'openapi', holds: true, findings: [], differences: [] },
    ...{ unlisted: 0, durationMilliseconds: 1 },
  },
];

describe('report files', () => {
  let folder: string;
  let workspace: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'waybill-report-'));
    workspace = join(folder, 'workspace');
    await mkdir(workspace);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are written whole, into folders that are made for them, and again', async () => {
    const files = { sarif: 'out/a.sarif', junit: 'out/a.xml', json: join(folder, 'b/a.json') };
    await writeReports(workspace, files, verdicts);
    await writeReports(workspace, files, verdicts);
    expect((await readdir(join(workspace, 'out'))).sort()).toEqual(['a.sarif', 'a.xml']);
    expect(await readFile(join(workspace, 'out/a.xml'), 'utf8')).toContain('<testsuites');
    expect(JSON.parse(await readFile(files.json, 'utf8'))).toMatchObject({ compatible: true });
  });

  it('replace a link in their place, and follow none out of the workspace', async () => {
    await symlink('/nowhere/else', join(workspace, 'a.json'));
    await writeReports(workspace, { json: 'a.json' }, verdicts);
    expect(JSON.parse(await readFile(join(workspace, 'a.json'), 'utf8'))).toBeTruthy();
    await symlink(folder, join(workspace, 'out'));
    for (const json of ['out/a.json', '../a.json']) {
      await expect(writeReports(workspace, { json }, verdicts)).rejects.toMatchObject({
        code: 'REPORT_UNWRITABLE',
      });
    }
    expect(await readdir(folder)).toEqual(['workspace']);
  });
});

describe('the comment of a run', () => {
  const refused = (code: string): Error =>
    new WaybillError(code, { message: 'no', remedy: 'Add `pull-requests: write`.' });

  async function comment(
    event: object,
    answer: () => Promise<Changed<string>>,
    signal = new AbortController().signal,
  ): Promise<{ readonly outcome: CommentOutcome; readonly asked: readonly unknown[] }> {
    const asked: unknown[] = [];
    const forge = {
      commentOnPullRequest: async (...given: readonly unknown[]) => {
        asked.push(given);
        return await answer();
      },
    };
    const outcome = await commentOnRun(
      { forge: () => Promise.resolve(forge), settings: { signal } },
      {
        ...{ event: { name: 'pull_request', ...event }, repository: 'shop/plans', verdicts },
        options: { rest: 'the summary of the run' },
      },
    );
    return { outcome, asked };
  }

  it('is one, known by its key, on the pull request of the event', async () => {
    const event = { pullRequest: 7, headRepository: 'shop/plans' };
    const answer = { value: 'https://forge.test/7', changed: true };
    const { outcome, asked } = await comment(event, () => Promise.resolve(answer));
    expect(outcome).toEqual({ kind: 'written', url: 'https://forge.test/7' });
    expect(asked).toEqual([[7, 'contracts', expect.stringMatching(/^### Contracts: it holds/)]]);
  });

  it('is passed over without a pull request, and where a fork may only read', async () => {
    const nobody = await comment({ name: 'push' }, () => Promise.reject(refused('X')));
    expect(nobody).toMatchObject({ outcome: { kind: 'passed-over' }, asked: [] });
    for (const headRepository of ['eve/plans', null]) {
      const { outcome } = await comment({ pullRequest: 7, headRepository }, () =>
        Promise.reject(refused('FORGE_FORBIDDEN')),
      );
      expect(outcome).toMatchObject({
        kind: 'passed-over',
        reason: expect.stringMatching(/token that only reads/),
      });
    }
  });

  it('says what to do where the permission is missing, or the forge is away', async () => {
    const event = { pullRequest: 7, headRepository: 'shop/plans' };
    const own = await comment(event, () => Promise.reject(refused('FORGE_FORBIDDEN')));
    expect(own.outcome).toMatchObject({ kind: 'failed', remedy: 'Add `pull-requests: write`.' });
    const fork = { pullRequest: 7, headRepository: 'eve/plans' };
    const away = await comment(fork, () => Promise.reject(refused('FORGE_UNREACHABLE')));
    expect(away.outcome).toMatchObject({ kind: 'failed' });
  });

  it('ends with the run that is cancelled', async () => {
    const event = { pullRequest: 7, headRepository: 'shop/plans' };
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(comment(event, () => Promise.reject(refused('X')), signal)).rejects.toThrow(
      'cancelled',
    );
  });
});
