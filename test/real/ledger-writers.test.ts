import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRepository } from '@waybill/git';
import { phasesOf, verifyLedger } from '@waybill/ledger';
import {
  bareRepository,
  passingWordings,
  randomlyDecliningHook,
  start,
  type GitHttpServer,
} from './parts/git-http.ts';

/*
 * 64 writers, eight in each of eight processes, on one ledger branch behind git over HTTP: those of one process push
 * in turn, the processes at once. Each makes the twelve
 * transitions of a release and its deployment, in as many pushes as a run makes. The server refuses pushes at random,
 * in every wording that is known, answers 503, cuts connections, and loses the answers of pushes that landed.
 */
const execute = promisify(execFile);
const writer = join(import.meta.dirname, 'parts', 'ledger-writer.ts');
const [processes, each] = [8, 8];
const applications = Array.from({ length: processes * each }, (_, index) => `app-${String(index)}`);

let root: string;
let server: GitHttpServer | undefined;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'waybill-ledger-writers-'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

describe('64 writers at once on one ledger over HTTP', () => {
  it('lose no transition and keep the order of each record', async () => {
    const hook = randomlyDecliningHook(passingWordings, 10);
    await bareRepository(join(root, 'ops.git'), { 'pre-receive': hook });
    const status = (): number | undefined => (Math.random() < 0.01 ? 503 : undefined);
    server = await start({ root, faults: { status, cutBefore: 0.01, cutPushAnswer: 0.05 } });
    const url = `${server.url}/ops.git`;
    const done = await Promise.all(
      Array.from({ length: processes }, async (_, index) => {
        const first = String(index * each);
        const args = ['--no-warnings', writer, url, join(root, 'cache'), first, String(each)];
        return (await execute(process.execPath, args)).stdout.trim().split('\n');
      }),
    );
    expect(done.flat().sort()).toEqual([...applications].sort());

    const repository = await openRepository({
      url: join(root, 'ops.git'),
      cacheFolder: join(root, 'reader'),
      signal: new AbortController().signal,
    });
    // Forms, seals, chains, legality by the table, pointers and locks of everything.
    const { problems, records } = await verifyLedger(repository);
    expect(problems).toEqual([]);
    expect(records.locks).toEqual([]);
    const byApplication = <T extends { readonly application: string }>(list: readonly T[]): T[] =>
      [...list].sort((a, b) => (a.application < b.application ? -1 : 1));
    expect(
      byApplication(records.releases).map((record) => [record.application, phasesOf(record)]),
    ).toEqual(
      [...applications].sort().map((name) => [name, ['building', 'built', 'signed', 'claimed']]),
    );
    expect(
      byApplication(records.deployments).map((record) => [record.application, phasesOf(record)]),
    ).toEqual(
      [...applications]
        .sort()
        .map((name) => [
          name,
          [
            'requested',
            'approved',
            'migrating',
            'desired',
            'rolling-out',
            'checking',
            'active',
            'accepted',
          ],
        ]),
    );
    // A push that landed although its answer was lost was not made again.
    const { stdout } = await execute('git', [
      '-C',
      join(root, 'ops.git'),
      'rev-list',
      '--count',
      'refs/heads/waybill/ledger',
    ]);
    expect(Number(stdout)).toBe(3 * applications.length);
  }, 900_000);
});
