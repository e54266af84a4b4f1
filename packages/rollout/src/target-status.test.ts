import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { judgeTargetStatus, statusDiagnosis } from './status-diagnosis.ts';
import { readTargetStatus, targetStatusLimits, type TargetStatus } from './target-status.ts';

const never = new AbortController().signal;
const app = digestOf('app');
const status: TargetStatus = {
  revision: 'r2',
  images: { app },
  state: 'failed',
  exitCode: 17,
  reason: 'it ended',
  log: ['last'],
};
let folder = '';
let server: Server | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-status-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  await new Promise((resolve) =>
    server === undefined ? resolve(undefined) : server.close(resolve),
  );
  server = undefined;
});

async function written(content: string): Promise<string> {
  const file = path.join(folder, `${digestOf(content).slice(7, 19)}.json`);
  await writeFile(file, content);
  return file;
}

describe('readTargetStatus', () => {
  it('reads a file', async () => {
    expect(await readTargetStatus(await written(JSON.stringify(status)), never)).toEqual(status);
  });

  it('reads a URL; 404 means that there is none yet', async () => {
    server = createServer((request, response) => {
      if (request.url === '/status') response.end(JSON.stringify(status));
      else response.writeHead(request.url === '/none' ? 404 : 500).end();
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    expect(await readTargetStatus(`${base}/status`, never)).toEqual(status);
    expect(await readTargetStatus(`${base}/none`, never)).toBeUndefined();
    await expect(readTargetStatus(`${base}/broken`, never)).rejects.toMatchObject({
      code: 'TARGET_STATUS_UNREADABLE',
    });
  });

  it('takes a file that does not exist for none yet', async () => {
    expect(await readTargetStatus(path.join(folder, 'none.json'), never)).toBeUndefined();
  });

  it.each([
    ['an unknown state', { ...status, state: 'healthy' }],
    ['an unknown key', { ...status, health: 'ok' }],
    ['a tag for a digest', { ...status, images: { app: 'sha-1' } }],
    ['no revision', { images: { app }, state: 'running' }],
    ['too many lines', { ...status, log: new Array(targetStatusLimits.logLines + 1).fill('x') }],
  ])('refuses %s', async (_what, document) => {
    const file = await written(JSON.stringify(document));
    await expect(readTargetStatus(file, never)).rejects.toMatchObject({
      code: 'TARGET_STATUS_UNREADABLE',
    });
  });

  it('refuses half a document, a folder, and one that is too large', async () => {
    const large = await written(`"${'x'.repeat(targetStatusLimits.bytes)}"`);
    for (const source of [await written('{"revision":'), folder, large]) {
      await expect(readTargetStatus(source, never)).rejects.toMatchObject({
        code: 'TARGET_STATUS_UNREADABLE',
      });
    }
  });
});

describe('judgeTargetStatus', () => {
  const expected = { images: { app, migrator: digestOf('migrator') }, revision: 'r2' };

  it('tells what the target says of our images at our revision', async () => {
    expect(await judgeTargetStatus(status, expected, never)).toEqual({
      state: 'failed',
      findings: ['its process exited with code 17', 'it ended'],
      log: ['last'],
    });
  });

  it('never counts what is about other images', async () => {
    const judged = await judgeTargetStatus(
      { ...status, images: { app: digestOf('old') } },
      expected,
      never,
    );
    expect(judged.state).toBe('other-release');
    expect(judged.findings[0]).toMatch(
      /^the target has app sha256:[0-9a-f]{12}, not sha256:[0-9a-f]{12}$/,
    );
    expect((await judgeTargetStatus({ ...status, images: {} }, expected, never)).state).toBe(
      'other-release',
    );
  });

  it('never counts an older revision with the same images, but a newer one that descends from ours', async () => {
    const descends = (revision: string, ancestor: string): Promise<boolean> =>
      Promise.resolve(revision === 'r3' && ancestor === 'r2');
    const judge = async (revision: string, ask?: typeof descends): Promise<string> =>
      (
        await judgeTargetStatus(
          { ...status, revision },
          ask === undefined ? expected : { ...expected, descends: ask },
          never,
        )
      ).state;
    expect(await judge('r1')).toBe('other-release');
    expect(await judge('r3')).toBe('other-release');
    expect(await judge('r1', descends)).toBe('other-release');
    expect(await judge('r3', descends)).toBe('failed');
  });
});

describe('statusDiagnosis', () => {
  it('knows nothing before the target has written its document', async () => {
    const diagnose = statusDiagnosis(path.join(folder, 'later.json'), { images: { app } });
    expect((await diagnose(never))?.state).toBe('unknown');
    await writeFile(
      path.join(folder, 'later.json'),
      JSON.stringify({ ...status, state: 'running' }),
    );
    expect((await diagnose(never))?.state).toBe('running');
  });
});
