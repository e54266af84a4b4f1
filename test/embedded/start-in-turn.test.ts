import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { releaseTag, silentProgress, type CommitSha } from '@waybill/core';
import { installProtection } from '@waybill/forge';
import { lastTransition, phaseOf } from '@waybill/ledger';
import {
  blobFromBytes,
  createRegistryClient,
  startEmbeddedRegistry,
  type EmbeddedRegistry,
} from '@waybill/oci';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import { connect, type Connections } from '@waybill/stage/connections';
import type { GateQuestion } from '@waybill/stage/gate-connection';
import { connectLedger } from '@waybill/stage/ledger-connection';
import { checkStep } from '@waybill/stage/steps/check-promotion';
import { startDeployment } from '@waybill/stage/steps/start-deployment';
import { writeWorld } from './paused-owner.ts';
import { temporaryFolder } from './small-repository.ts';

const { signal } = new AbortController();
let folder: string;
let registry: EmbeddedRegistry;
let older: CommitSha;
let newer: CommitSha;

beforeEach(async () => {
  folder = await temporaryFolder();
  registry = await startEmbeddedRegistry({ folder: join(folder, 'registry') });
  ({ older, newer } = await writeWorld(folder, signal));
  const rules = ['pull-request', 'no-force-push', 'no-deletion'] as const;
  await installProtection(
    join(folder, 'application.git'),
    { branch: 'main', rules: [...rules] },
    signal,
  );
  for (const commit of [older, newer]) await release(commit);
}, 60_000);
afterEach(async () => {
  await registry.close();
  await rm(folder, { recursive: true, force: true });
});

function systemsOf(run: string, more: Partial<ConnectionSettings> = {}): Connections {
  return connect({
    config: 'waybill.yaml',
    forge: 'local',
    applicationRepository: join(folder, 'application.git'),
    opsRepository: join(folder, 'ops.git'),
    registry: registry.host,
    ref: 'refs/heads/main',
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
    progress: silentProgress,
    ...more,
  });
}

/** Pushes an image without layers, and records that it is the release of the commit. */
async function release(commit: CommitSha): Promise<void> {
  const client = createRegistryClient({ registry: registry.host, signal });
  const config = Buffer.from(JSON.stringify({ commit }));
  const blob = blobFromBytes(config);
  await client.pushBlob('small/app', blob);
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = {
    schemaVersion: 2,
    mediaType,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: blob.digest,
      size: blob.size,
    },
    layers: [],
  };
  const { digest, size } = await client.pushManifest(
    'small/app',
    Buffer.from(JSON.stringify(manifest)),
    mediaType,
  );
  await client.tag('small/app', { digest }, releaseTag(commit));
  const ledger = await connectLedger(systemsOf('release'));
  const repository = `${registry.host}/small/app`;
  const image = { name: 'app', repository, digest, mediaType, size };
  const signed = { name: 'app', digest, signatures: [digest], identity: 'key:1' };
  await ledger.claim(commit, { engine: 'assemble', images: [image] }, { images: [signed] });
  await ledger.recordPublished(commit, {
    tags: [{ name: 'app', tag: releaseTag(commit), digest }],
  });
  await ledger.recordReleased(commit, {
    waybills: [{ name: 'app', digest, attestation: digest }],
  });
}

const questionOf = (commit: CommitSha): GateQuestion => ({
  environment: 'staging',
  kind: 'promote',
  commit,
  target: '',
  reason: undefined,
});

const notChecked = { planHash: undefined, reviewsBefore: undefined };

describe('a promotion that finds its environment held', () => {
  it('is carried out when it is free, by the plan of then, and says so', async () => {
    const first = systemsOf('first');
    const { deployment } = await startDeployment(first, questionOf(older), notChecked);
    const second = systemsOf('second');
    const planHash = (await checkStep(second, questionOf(newer))).check.hash;
    const waits = startDeployment(second, questionOf(newer), {
      ...notChecked,
      planHash,
      waitMilliseconds: 120_000,
    });
    const ledger = await connectLedger(first);
    while ((await ledger.environment('staging'))?.open.length !== 2) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const at = '2026-11-21T12:00:00.000Z';
    const seen = { subject: 'http://127.0.0.1:1/ready', at, value: older };
    const identity = { expected: older, observations: [seen] };
    const state = {
      kind: 'commit',
      repository: 'ops',
      ref: 'refs/heads/main',
      commit: older,
    } as const;
    await ledger.finish(deployment.id, [
      { to: 'migrating', evidence: { phase: 'migrating', skipped: 'no schema' } },
      { to: 'desired', evidence: { phase: 'desired', state, changes: [] } },
      {
        to: 'rolling-out',
        evidence: { phase: 'rolling-out', target: 'http', revision: older, observations: [] },
      },
      { to: 'checking', evidence: { phase: 'checking', ready: [seen], identity } },
      {
        to: 'active',
        evidence: { phase: 'active', version: '1', identity, smoke: { skipped: 'no checks' } },
      },
    ]);
    const started = await waits;
    expect(started).toMatchObject({ how: 'started', planChanged: true });
    expect(started.waited).toBeGreaterThan(0);
    expect(started.plan.current).toMatchObject({ deployment: deployment.id });
    const environment = await ledger.environment('staging');
    expect(environment?.open).toEqual([started.deployment.id]);
  }, 90_000);

  it('is refused with who holds it when its time is over, and its record says so', async () => {
    await startDeployment(systemsOf('first'), questionOf(older), notChecked);
    const second = systemsOf('second');
    const waits = startDeployment(second, questionOf(newer), {
      ...notChecked,
      waitMilliseconds: 1500,
    });
    await expect(waits).rejects.toMatchObject({ code: 'LEDGER_LOCKED', facts: { run: 'first' } });
    const ledger = await connectLedger(second);
    const [ended] = await ledger.deployments({ environment: 'staging', limit: 1 });
    if (ended === undefined) throw new Error('the waiting is recorded');
    expect(phaseOf(ended)).toBe('cancelled');
    expect(lastTransition(ended).evidence).toMatchObject({ code: 'LOCK_WAIT_ENDED' });
  }, 90_000);

  it.each([
    ['SIGTERM', 'cancelled'],
    ['SIGKILL', 'approved'],
  ] as const)(
    'blocks nobody when it ends by %s while it waits',
    async (name, phase) => {
      const first = systemsOf('first');
      const { deployment } = await startDeployment(first, questionOf(older), notChecked);
      const ledger = await connectLedger(first);
      const { applicationRepository, opsRepository } = first.settings;
      const temporaryFolder = join(folder, 'temp-child');
      const settings = { applicationRepository, opsRepository, temporaryFolder };
      const given = JSON.stringify({ ...settings, registry: registry.host });
      const script = join(import.meta.dirname, 'waiting-run-process.ts');
      const child = spawn(process.execPath, ['--no-warnings', script, given, newer], {
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      while ((await ledger.environment('staging'))?.open.length !== 2) {
        expect(child.exitCode).toBeNull();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const open = (await ledger.environment('staging'))?.open ?? [];
      const waited = open.find((id) => id !== deployment.id) ?? '';
      child.kill(name);
      await ended;
      const failed = { code: 'TEST_OVER', message: 'It ended.', remedy: 'None.', facts: {} };
      await ledger.finish(deployment.id, [
        { to: 'failed', evidence: { phase: 'failed', ...failed } },
      ]);
      // Another run of the same commit waits for nobody.
      const next = await startDeployment(systemsOf('next'), questionOf(newer), notChecked);
      const record = await ledger.deployment(waited);
      if (record === undefined) throw new Error('it waited');
      expect((await ledger.environment('staging'))?.open).toEqual([next.deployment.id]);
      // Who was killed could not end its record: the next run goes on with it.
      expect(phaseOf(record)).toBe(phase);
      expect(next.deployment.id === waited).toBe(name === 'SIGKILL');
    },
    90_000,
  );
});
