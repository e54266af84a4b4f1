import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StepEnd } from '@waybill/cli/rehearsal/action-process';
import { z } from 'zod';
import { createGithubSystem, type GithubSystem } from './github-system.ts';
import { temporaryFolder } from './small-repository.ts';

/*
 * A deployment as GitHub shows it, by the bundled actions against the fake GitHub: one entry in its list with
 * the promoted commit, whatever becomes of the job.
 */
let system: GithubSystem;
beforeAll(async () => {
  system = await createGithubSystem();
  await system.release();
}, 120_000);
afterAll(async () => system.close());

const record = async (
  run: number,
  inputs: Readonly<Record<string, string>>,
  more: { attempt?: number; environment?: Readonly<Record<string, string>> } = {},
): Promise<StepEnd> =>
  await system.step({
    action: 'record-deployment',
    run,
    inputs: { environment: 'staging', ...inputs },
    ...more,
  });

const start = { operation: 'start' };

/** What GitHub's list says: each entry's commit and newest state. */
const listed = (): readonly string[] =>
  system.application
    .state()
    .deployments.map(({ sha, statuses }) => `${sha.slice(0, 12)} ${statuses.at(-1)?.state ?? '-'}`);

/** The runner starts `post:` with what the step wrote into its state file. */
const post = async (run: number, deployment: string): Promise<StepEnd> =>
  await system.step({
    action: 'record-deployment/post',
    run,
    inputs: { operation: 'start', environment: 'staging' },
    environment: { STATE_environment: 'staging', STATE_deployment: deployment },
  });

const place = (): string => system.baseline.slice(0, 12);

describe('a deployment on GitHub', () => {
  it('asks every gate of the forge, sets a status for each, and shows the deployment', async () => {
    const run = await system.startRun();
    const check = await system.step({
      action: 'check-promotion',
      run,
      inputs: { environment: 'staging' },
    });
    expect(check).toMatchObject({ exitCode: 0, code: '' });
    expect(check.outputs).toMatchObject({ allowed: 'true', delivery: 'direct' });
    const contexts = system.application.state().statuses.map(({ context }) => context);
    expect(contexts).toContain('waybill / staging / run');
    expect(contexts).toContain('waybill / staging / protected-branch');

    const started = await record(run, start);
    expect(started).toMatchObject({ exitCode: 0, code: '' });
    expect(listed()).toEqual([`${place()} in_progress`]);
    const ended = await post(run, started.outputs['deployment'] ?? '');
    expect(ended.exitCode).toBe(0);
    expect(ended.log).toContain('is interrupted; its lock is free');
    expect(listed()).toEqual([`${place()} failure`]);
  }, 120_000);

  it('is refused to a fork by its own name, although a fork has no credential for the ops repository', async () => {
    const folder = await temporaryFolder();
    try {
      const event = join(folder, 'event.json');
      const head = { repo: { full_name: 'eve/small' } };
      await writeFile(event, JSON.stringify({ pull_request: { head } }));
      const run = await system.startRun();
      const check = await system.step({
        action: 'check-promotion',
        run,
        inputs: { environment: 'staging', 'ops-token': '' },
        environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event },
      });
      expect(check).toMatchObject({ exitCode: 1, decision: 'refused', code: 'GATE_REFUSED' });
      expect(check.message).toContain('GATE_RUN_FORK');
      const { statuses } = system.application.state();
      expect(statuses.at(-1)).toMatchObject({
        context: 'waybill / staging / run',
        state: 'failure',
      });
      const own = await system.step({
        action: 'check-promotion',
        run,
        inputs: { environment: 'staging', 'ops-token': '' },
      });
      expect(own.code).toBe('GIT_UNAUTHORIZED');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);

  it('is closed at the end of the job also where the job never learned its id', async () => {
    const run = await system.startRun();
    const killed = await record(run, start, {
      environment: { WAYBILL_KILL_AT: 'before:forge.deployment' },
    });
    expect(killed.decision).toBe('killed');
    const ended = await post(run, '');
    expect(ended.log).toContain('is interrupted; its lock is free');
    const again = await post(run, '');
    expect(again.exitCode).toBe(0);
    expect(again.log).not.toContain('interrupted');
  }, 120_000);

  it.each(['before:forge.deployment', 'after:forge.deployment'])(
    'is shown once, and never left open, when the run is killed at %s and gone on with',
    async (point) => {
      const run = await system.startRun();
      const before = listed().length;
      const killed = await record(run, start, { environment: { WAYBILL_KILL_AT: point } });
      expect(killed.decision).toBe('killed');
      system.application.runs.update(run, { status: 'completed', conclusion: 'failure' });
      const next = await system.startRun();
      const resumed = await record(next, start);
      expect(resumed).toMatchObject({ exitCode: 0, code: '' });
      const shown = listed().slice(before);
      expect(shown.filter((line) => line.endsWith('in_progress'))).toHaveLength(1);
      const ended = await post(next, resumed.outputs['deployment'] ?? '');
      expect(ended.exitCode).toBe(0);
      expect(listed().filter((line) => /pending|queued|in_progress| -$/.test(line))).toEqual([]);
    },
    120_000,
  );

  it('stands without its entry, which a later step completes where GitHub could not be reached', async () => {
    const run = await system.startRun();
    const before = listed().length;
    system.github.faults.inject = ({ method, path }) =>
      method === 'POST' && path.endsWith('/statuses') && path.includes('/deployments/')
        ? { kind: 'status', status: 403, body: { message: 'Resource not accessible' } }
        : undefined;
    const started = await record(run, start);
    system.github.faults.inject = undefined;
    expect(started).toMatchObject({ exitCode: 0, code: '' });
    expect(started.log).toContain('The deployment in the forge could not be written');
    expect(started.log).toContain('deployments: write');
    await post(run, started.outputs['deployment'] ?? '');
    expect(listed().slice(before)).toEqual([`${place()} failure`]);
  }, 120_000);

  it('never touches a deployment that the job closed itself', async () => {
    const run = await system.startRun();
    const started = await record(run, start);
    const deployment = started.outputs['deployment'] ?? '';
    const failure = JSON.stringify({
      decision: 'failed',
      code: 'READY_TIMEOUT',
      message: 'Expected it to be ready.',
      remedy: 'Look at its log.',
      facts: {},
      seconds: 1,
    });
    const closed = await record(run, { operation: 'finish', deployment, failure });
    expect(closed).toMatchObject({ code: '', outputs: { phase: 'failed' } });
    const ops = await system.ops.head('waybill/ledger');
    const list = listed();
    const ended = await post(run, deployment);
    expect(ended).toMatchObject({ exitCode: 0 });
    expect(await system.ops.head('waybill/ledger')).toBe(ops);
    expect(listed()).toEqual(list);
  }, 120_000);

  it('is shown as it was, and written no second time, when a later run finds it active', async () => {
    const run = await system.startRun();
    const started = await record(run, start);
    const { deployment = '', plan = '' } = started.outputs;
    const given = { environment: 'staging', deployment };
    const desire = await system.step({
      action: 'update-desired-state',
      run,
      inputs: { ...given, plan },
    });
    expect(desire).toMatchObject({ exitCode: 0, code: '' });
    const ready = await system.step({ action: 'await-ready', run, inputs: given });
    const smoke = await system.step({
      action: 'smoke-check',
      run,
      inputs: { environment: 'staging' },
    });
    const finish = {
      operation: 'finish',
      deployment,
      ready: ready.outputs['evidence'] ?? '',
      smoke: smoke.outputs['evidence'] ?? '',
    };
    // What closes a deployment does not ask what started the run: a broken file must not keep it open.
    const broken = { GITHUB_EVENT_PATH: join(import.meta.dirname, 'github-system.ts') };
    const closed = await record(run, finish, { environment: broken });
    expect(closed).toMatchObject({ code: '', outputs: { phase: 'accepted' } });

    const shown = JSON.stringify(system.application.state());
    const later = await system.startRun();
    const again = await record(later, start);
    expect(again.decision).toBe('unchanged');
    expect((await record(later, finish)).decision).toBe('unchanged');
    expect((await post(later, deployment)).exitCode).toBe(0);
    const { runs: _before, ...before } = z.looseObject({}).parse(JSON.parse(shown));
    const now: unknown = JSON.parse(JSON.stringify(system.application.state()));
    const { runs: _now, ...after } = z.looseObject({}).parse(now);
    expect(after).toEqual(before);
  }, 120_000);
});
