import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitSha } from '@waybill/core';
import { runStage, type StageEnd } from '@waybill/cli/rehearsal/stage-run';
import { playOn, stageAct } from './kill-act.ts';
import {
  claimedDigest,
  environmentProblems,
  ledgerProblems,
  releaseProblems,
  schemaFile,
} from './kill-state.ts';
import { callOf, createTinyWorld, endedProcess, type TinyWorld } from './tiny-world.ts';

const minutes = 60_000;

let tiny: TinyWorld;
let ended: number;
/** What staging had so far. */
const staging = { desiredCommits: 0, schema: 1 };

beforeAll(async () => {
  tiny = await createTinyWorld();
  ended = await endedProcess();
}, 2 * minutes);
afterAll(async () => {
  await tiny.close();
}, minutes);

/** A released commit, with so many more migrations. */
async function released(migrations: number): Promise<CommitSha> {
  const commit = await tiny.mergeChange(migrations);
  expect(await playOn(stageAct(tiny, 'release', callOf(commit, 'release')))).toEqual([]);
  staging.desiredCommits += 1;
  staging.schema += migrations;
  return commit;
}

/** The next run brings staging to its end, and all is as if nobody had been killed. */
async function expectAccepted(commit: CommitSha): Promise<void> {
  const act = stageAct(tiny, 'promote', callOf(commit, 'promote', 'staging'));
  expect(await playOn(act)).toEqual([]);
  await expectState(commit);
}

async function expectState(commit: CommitSha): Promise<void> {
  const expected = { environment: 'staging', commit, ...staging };
  expect(await environmentProblems(tiny, expected)).toEqual([]);
  expect(await ledgerProblems(tiny)).toEqual([]);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Notes every process of a step, so that a test can end all of them as a machine that fails does. */
function notingProcesses(file: string): Record<string, string> {
  const script = `import{appendFileSync}from"node:fs";appendFileSync(${JSON.stringify(file)},process.pid+"\\n");`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}

async function killNoted(file: string): Promise<void> {
  for (const pid of (await readFile(file, 'utf8')).trim().split('\n')) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

describe('a run that is killed midway', () => {
  it(
    'in a migration: the next run migrates what is missing, and nothing twice',
    async () => {
      const commit = await released(2);
      const schema = schemaFile(tiny, 'staging');
      const noted = join(tiny.world.folder, 'migrating');
      await writeFile(`${schema}.hold-up`, '');
      const runner = tiny.runner({
        pid: ended,
        stepEnvironment: ({ id }) => (id === 'migrate' ? notingProcesses(noted) : {}),
      });
      const call = { ...callOf(commit, 'promote', 'staging'), until: 'migrate' };
      const run = runStage(runner, call);
      await until(() => existsSync(`${schema}.held-up`));
      await killNoted(noted);
      expect((await run).steps.get('migrate')).toMatchObject({
        decision: 'killed',
        exitCode: null,
      });
      await rm(`${schema}.held-up`);
      expect(await readFile(schema, 'utf8')).toBe('1');
      await expectAccepted(commit);
    },
    3 * minutes,
  );

  it(
    'in await-ready: the next run waits on, and desires nothing twice',
    async () => {
      const commit = await released(0);
      const hold = `${schemaFile(tiny, 'staging')}.hold-ready`;
      const noted = join(tiny.world.folder, 'waiting');
      await writeFile(hold, '');
      let waits = false;
      const quiet = tiny.runner().display;
      const runner = tiny.runner({
        pid: ended,
        stepEnvironment: ({ id }) => (id === 'ready' ? notingProcesses(noted) : {}),
        display: {
          ...quiet,
          passing: () => {
            waits ||= existsSync(noted);
          },
        },
      });
      const call = { ...callOf(commit, 'promote', 'staging'), until: 'ready' };
      const run = runStage(runner, call);
      await until(() => waits);
      await killNoted(noted);
      expect((await run).steps.get('ready')).toMatchObject({ decision: 'killed', exitCode: null });
      await rm(hold);
      await expectAccepted(commit);
    },
    3 * minutes,
  );
});

describe('two runs at once', () => {
  it(
    'release one commit: one claim, and both report its digest',
    async () => {
      const commit = await tiny.writeChange();
      // A checkout of its own each: the two builds differ, so only one of them can be the release.
      const runner = tiny.runner();
      const folder = join(tiny.world.folder, 'second');
      const second = { ...tiny.runner(), world: { ...tiny.world, folder } };
      const ends = await Promise.all(
        [runner, second].map(async (it) => runStage(it, callOf(commit, 'release'))),
      );
      expect(ends.map(({ failed }) => failed?.end.message)).toEqual([undefined, undefined]);
      const digest = await claimedDigest(tiny, commit);
      const reported = JSON.stringify({ app: digest });
      expect(ends.map(({ steps }) => steps.get('build')?.outputs['digests'])).toEqual([
        reported,
        reported,
      ]);
      expect(await releaseProblems(tiny, commit)).toEqual([]);
    },
    3 * minutes,
  );

  it(
    'promote to one environment: one is accepted, the other one is told who holds it',
    async () => {
      const commit = await released(0);
      const call = callOf(commit, 'promote', 'staging');
      const ends = await Promise.all([0, 1].map(async () => runStage(tiny.runner(), call)));
      const lost = ends.filter(({ failed }) => failed !== undefined);
      expect(lost.length).toBeLessThanOrEqual(1);
      for (const end of lost) expectLocked(end);
      await expectState(commit);
    },
    3 * minutes,
  );

  it(
    'are told who holds the environment, and take over once that run has ended',
    async () => {
      const commit = await released(0);
      const call = callOf(commit, 'promote', 'staging');
      const owner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      const runner = tiny.runner({ pid: owner.pid ?? 0 });
      await runStage(runner, { ...call, until: 'start' });
      const refused = await runStage(tiny.runner(), call);
      expectLocked(refused);
      owner.kill('SIGKILL');
      await until(() => owner.signalCode !== null);
      await expectAccepted(commit);
    },
    3 * minutes,
  );
});

function expectLocked({ failed }: StageEnd): void {
  expect(failed?.end.code).toMatch(/^(LEDGER_LOCKED|GATE_REFUSED)$/);
  expect(`${failed?.end.message ?? ''} ${failed?.end.remedy ?? ''}`).toMatch(
    /job promote-staging of run \d+ \(attempt 1\) in rehearsal\/tiny.*(start|cancel|wait)/is,
  );
}

async function versionIn(schema: string): Promise<string> {
  return existsSync(schema) ? readFile(schema, 'utf8') : 'none';
}

describe('a run that goes on after it was taken over', () => {
  it(
    'is fenced off at its next effect, and changes nothing',
    async () => {
      const commit = await released(1);
      const schema = schemaFile(tiny, 'staging');
      const version = await versionIn(schema);
      await writeFile(`${schema}.hold-version`, '');
      const call = callOf(commit, 'promote', 'staging');
      const late = runStage(tiny.runner({ pid: ended }), call);
      await until(() => existsSync(`${schema}.held-version`));
      await runStage(tiny.runner({ pid: ended }), { ...call, until: 'start' });
      const refs = await tiny.refs();
      await rm(`${schema}.held-version`);
      const { failed } = await late;
      expect(failed).toMatchObject({ id: 'migrate', end: { code: 'FENCED_OFF' } });
      expect(await tiny.refs()).toBe(refs);
      expect(await versionIn(schema)).toBe(version);
      await expectAccepted(commit);
    },
    3 * minutes,
  );
});
