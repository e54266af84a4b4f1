import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { coreError, silentProgress, type CommitSha } from '@waybill/core';
import { lastTransition, ledgerError, type DeploymentStarted, type Ledger } from '@waybill/ledger';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import { connect, type Connections } from '@waybill/stage/connections';
import { endWaiting, untilItMayBeFree } from '@waybill/stage/environment-wait';
import { connectLedger } from '@waybill/stage/ledger-connection';
import { abandonDeployment } from '@waybill/stage/steps/abandon-deployment';
import { claim, requestAs, startAs, writeWorld } from './paused-owner.ts';
import { temporaryFolder } from './small-repository.ts';
import { endedProcess } from './tiny-world.ts';

const { signal } = new AbortController();
let folder: string;
let older: CommitSha;
let newer: CommitSha;
let held: string;
let said: string[];

beforeEach(async () => {
  folder = await temporaryFolder();
  said = [];
  ({ older, newer } = await writeWorld(folder, signal));
  for (const commit of [older, newer]) await claim(systemsOf('release'), commit);
  held = (await startAs(systemsOf('first'), 'staging', older)).deployment;
}, 60_000);
afterEach(() => rm(folder, { recursive: true, force: true }));

function systemsOf(run: string, more: Partial<ConnectionSettings> = {}): Connections {
  return connect({
    config: 'waybill.yaml',
    forge: 'local',
    applicationRepository: join(folder, 'application.git'),
    opsRepository: join(folder, 'ops.git'),
    temporaryFolder: join(folder, `temp-${run}`),
    owner: {
      repository: 'acme/small',
      run,
      attempt: 1,
      job: 'deploy',
      actor: 'ada',
      pid: process.pid,
    },
    signal,
    progress: { ...silentProgress, waiting: (text) => said.push(text) },
    ...more,
  });
}

const later = 3_600_000;

/** A run that stands in the queue for staging with the newer commit. */
async function waiting(
  run: string,
  more?: Partial<ConnectionSettings>,
): Promise<{ systems: Connections; ledger: Ledger; place: DeploymentStarted }> {
  const systems = systemsOf(run, more);
  const ledger = await connectLedger(systems);
  const { request } = await requestAs(systems, 'staging', newer);
  const place = await ledger.startDeployment({ ...request, wait: true });
  expect(place.how).toBe('waiting');
  return { systems, ledger, place };
}

async function endOf(place: DeploymentStarted): Promise<unknown> {
  const ledger = await connectLedger(systemsOf('reader'));
  const record = await ledger.deployment(place.deployment.id);
  return record === undefined ? undefined : lastTransition(record).evidence;
}

const cancelled = { code: 'CANCELLED', message: 'Ended.', remedy: 'Start it again.', facts: {} };

describe('a run that waits for its environment', () => {
  it('goes on when the environment is freed, and says meanwhile who holds it and how long it waits yet', async () => {
    const { systems, ledger, place } = await waiting('second');
    const first = await connectLedger(systemsOf('first'));
    const waited = untilItMayBeFree(systems, ledger, place, Date.now() + later);
    await first.finish(held, [{ to: 'cancelled', evidence: { phase: 'cancelled', ...cancelled } }]);
    await waited;
    expect(said[0]).toMatch(
      /^job deploy of run first .* holds staging since .*; waits 1h 00m more$/,
    );
    const { request } = await requestAs(systems, 'staging', newer);
    expect(await ledger.startDeployment({ ...request, wait: true })).toMatchObject({
      how: 'started',
      deployment: { id: place.deployment.id },
    });
  }, 60_000);

  it('asks the forge seldom, and goes on when the run that holds it has ended', async () => {
    const gone = await endedProcess();
    const first = await connectLedger(systemsOf('first'));
    await first.finish(held, [{ to: 'cancelled', evidence: { phase: 'cancelled', ...cancelled } }]);
    const owner = {
      repository: 'acme/small',
      run: 'gone',
      attempt: 1,
      job: 'deploy',
      actor: 'ada',
      pid: gone,
    };
    // It was at work when the other one began to wait; the process that is gone tells what became of it.
    const holder = await startAs(systemsOf('gone', { owner }), 'staging', older);
    let now = Date.now();
    const clock = { now: () => (now += 20_000) };
    const systems = systemsOf('second', { clock });
    const ledger = await connectLedger(systems);
    if (holder.lock === undefined) throw new Error('it holds staging');
    const record = await ledger.deployment(holder.deployment);
    const environment = await ledger.environment('staging');
    const head = await ledger.head();
    if (record === undefined || environment === undefined || head === undefined)
      throw new Error('it is recorded');
    const place: DeploymentStarted = {
      how: 'waiting',
      changed: false,
      deployment: record,
      environment,
      lock: holder.lock,
      head,
      commits: new Map(),
    };
    await untilItMayBeFree(systems, ledger, place, now + later);
    expect(said.length).toBeLessThan(4);
  }, 60_000);

  it('goes on when its time is over, and when its place was taken', async () => {
    const { systems, ledger, place } = await waiting('second');
    await untilItMayBeFree(systems, ledger, place, Date.now() + 50);
    const taken = untilItMayBeFree(systems, ledger, place, Date.now() + later);
    await ledger.withdraw('staging', { phase: 'cancelled', ...cancelled });
    await taken;
  }, 60_000);

  it('is ended at once by its signal, and its record says so within seconds', async () => {
    const controller = new AbortController();
    const { systems, ledger, place } = await waiting('second', { signal: controller.signal });
    const waited = untilItMayBeFree(systems, ledger, place, Date.now() + later);
    const reason = coreError('CANCELLED', { message: 'By SIGTERM.', remedy: 'Start it again.' });
    controller.abort(reason);
    await expect(waited).rejects.toBe(reason);
    await endWaiting(systems, 'staging', reason);
    expect(await endOf(place)).toMatchObject({ phase: 'cancelled', code: 'CANCELLED' });
  }, 60_000);

  it('leaves a record that says that its time was over, and nothing where it never waited', async () => {
    const { systems, place } = await waiting('second');
    const locked = ledgerError('LEDGER_LOCKED', { message: 'first holds it.', remedy: 'Wait.' });
    await endWaiting(systems, 'staging', locked);
    expect(await endOf(place)).toMatchObject({ phase: 'cancelled', code: 'LOCK_WAIT_ENDED' });
    const head = await (await connectLedger(systems)).head();
    await endWaiting(systems, 'staging', locked);
    await endWaiting(systems, 'production', locked);
    expect(await (await connectLedger(systems)).head()).toBe(head);
  }, 60_000);

  it('leaves no place when its job ends without it', async () => {
    const { systems, place } = await waiting('second');
    const abandoned = await abandonDeployment(systems, {
      environment: 'staging',
      deployment: undefined,
    });
    expect(abandoned?.id).toBe(place.deployment.id);
    expect(await endOf(place)).toMatchObject({
      phase: 'interrupted',
      code: 'DEPLOYMENT_ABANDONED',
    });
    const first = await (await connectLedger(systems)).lock('staging');
    expect(first?.deployment).toBe(held);
  }, 60_000);
});
