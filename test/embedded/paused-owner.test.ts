import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { effects, silentProgress, sleep, type CommitSha, type EffectName } from '@waybill/core';
import { lastTransition, verifyLedger } from '@waybill/ledger';
import { git } from '@waybill/cli/rehearsal/repositories';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import { connect, type Connections } from '@waybill/stage/connections';
import { connectLedger } from '@waybill/stage/ledger-connection';
import { claim, startAs, writeWorld } from './paused-owner.ts';
import { temporaryFolder } from './small-repository.ts';
import { endedProcess } from './tiny-world.ts';

/*
 * A forge may call a run ended whose process still works (design, section 4, Locks). Here that process sleeps right
 * before an effect, without knowing; another run takes over; then it wakes up and goes on as if nothing had been.
 */

const { signal } = new AbortController();
let template: string;
let folder: string;
let ended: number;
let older: CommitSha;
let newer: CommitSha;

beforeAll(async () => {
  template = await temporaryFolder();
  ({ older, newer } = await writeWorld(template, signal));
  ended = await endedProcess();
  folder = template;
  for (const commit of [older, newer]) await claim(systemsOf('release'), commit);
}, 60_000);
afterAll(() => rm(template, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await temporaryFolder();
  await cp(template, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function settingsOf(run: string, pid: number): Omit<ConnectionSettings, 'signal' | 'progress'> {
  return {
    config: 'waybill.yaml',
    forge: 'local',
    applicationRepository: join(folder, 'application.git'),
    opsRepository: join(folder, 'ops.git'),
    temporaryFolder: join(folder, `temp-${run}`),
    owner: { repository: 'acme/small', run, attempt: 1, job: 'deploy', actor: 'ada', pid },
  };
}

function systemsOf(run: string): Connections {
  return connect({ ...settingsOf(run, process.pid), signal, progress: silentProgress });
}

/** Every ref of both repositories, and what the migrator did. */
async function everything(): Promise<string> {
  const refs = await Promise.all(
    ['application.git', 'ops.git'].map((name) =>
      git(join(folder, name), signal, 'for-each-ref', '--format=%(refname) %(objectname)'),
    ),
  );
  const schema = await readFile(join(folder, 'schema'), 'utf8').catch(() => '');
  return [...refs, schema].join('\n');
}

interface Owner {
  readonly child: ChildProcess;
  /** Its last line, once it is over. */
  readonly end: Promise<string>;
  /** The effects that it came by, with those that it slept before. */
  readonly trace: () => Promise<readonly string[]>;
}

/** Starts the owner, whose run the forge calls ended all the time. */
function startOwner(
  environment: string,
  pauseAt: string,
  kind: 'promote' | 'rollback' = 'promote',
): Owner {
  const script = join(import.meta.dirname, 'paused-owner-process.ts');
  const settings = JSON.stringify(settingsOf('owner', ended));
  const trace = join(folder, 'trace');
  const child = spawn(
    process.execPath,
    ['--no-warnings', script, settings, environment, older, join(folder, 'workspace'), kind],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        SCHEMA_FILE: join(folder, 'schema'),
        WAYBILL_PAUSE_AT: pauseAt,
        WAYBILL_EFFECT_TRACE: trace,
      },
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.resume();
  const end = once(child, 'close').then(() => said.trim().split('\n').at(-1) ?? '');
  const lines = async (): Promise<readonly string[]> =>
    (await readFile(trace, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
  return { child, end, trace: lines };
}

/** @returns whether it sleeps; false where it ended without coming to that place */
async function sleeps({ child }: Owner): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const stat = await readFile(`/proc/${String(child.pid)}/stat`, 'utf8').catch(() => '');
    if (stat.includes(') T ')) return true;
    await sleep(20, signal);
  }
  return false;
}

/** Another run takes the environment, for a newer commit; it goes on working. */
async function takeOver(environment: string): Promise<string> {
  return (await startAs(systemsOf('other'), environment, newer)).deployment;
}

/** Another run brings the newer commit, to its end. */
async function bringNewer(): Promise<void> {
  const deployment = await takeOver('staging');
  const ledger = await connectLedger(systemsOf('other'));
  const record = await ledger.deployment(deployment);
  if (record === undefined) throw new Error('it was started');
  const at = '2026-11-21T12:00:00.000Z';
  const seen = { subject: 'http://127.0.0.1:1/ready', at, value: newer };
  const identity = { expected: newer, observations: [seen] };
  const state = {
    kind: 'commit',
    repository: 'ops',
    ref: 'refs/heads/main',
    commit: newer,
  } as const;
  await ledger.finish(deployment, [
    { to: 'migrating', evidence: { phase: 'migrating', skipped: 'no schema' } },
    { to: 'desired', evidence: { phase: 'desired', state, changes: [] } },
    {
      to: 'rolling-out',
      evidence: { phase: 'rolling-out', target: 'http', revision: newer, observations: [] },
    },
    { to: 'checking', evidence: { phase: 'checking', ready: [seen], identity } },
    {
      to: 'active',
      evidence: { phase: 'active', version: '1', identity, smoke: { skipped: 'no checks' } },
    },
  ]);
}

/** Where a run that was called dead sleeps: before each effect of a deployment, and what it is told then. */
const places: readonly (readonly [string, string, readonly string[]])[] = [
  ['staging', 'git.push#1', ['LEDGER_LOCKED']],
  ['staging', 'git.push#2', ['FENCED_OFF']],
  ['staging', 'migration.run', ['FENCED_OFF']],
  ['staging', 'git.push#3', ['FENCED_OFF']],
  ['staging', 'git.push#4', ['FENCED_OFF']],
  ['proposed', 'git.push#1', ['LEDGER_LOCKED']],
  ['proposed', 'git.push#2', ['FENCED_OFF']],
  ['proposed', 'forge.pull-request', ['FENCED_OFF']],
  ['proposed', 'git.push#3', ['FENCED_OFF']],
  ['proposed', 'git.push#4', ['FENCED_OFF']],
];

/** Effects that a deployment never has, or that another test has. */
const elsewhere: Partial<Record<EffectName, string>> = {
  'registry.push-blob':
    'a release: no environment is locked for it, and its claim is compare-and-set',
  'registry.push-manifest': 'a release',
  'registry.attach': 'a release',
  'registry.tag': 'a release',
  'forge.approval': 'what a person signs, who holds no environment',
  'forge.deployment':
    'a plain bare repository keeps no list; shown with the very call of forge.status',
  'forge.attestation': 'a release',
  'signing.certificate': 'a release',
  'signing.command': 'a release',
  'signing.log': 'a release',
  'signing.timestamp': 'a release',
  'target.emergency': 'an emergency, which waits for nobody and holds no environment',
  'migration.clean-up': 'a Job in a cluster; run-job.test.ts of migration asks the fence before it',
  'target.reconcile':
    'no controller reconciles this environment; it asks for the fence like every effect',
};

(process.platform === 'linux' ? describe : describe.skip)(
  'an owner that goes on after it was called dead',
  () => {
    it.each(places)(
      'in %s, asleep before %s, is told so, and nothing of it lands',
      async (environment, place, codes) => {
        const owner = startOwner(environment, place);
        try {
          expect(await sleeps(owner)).toBe(true);
          const deployment = await takeOver(environment);
          const before = await everything();
          owner.child.kill('SIGCONT');
          expect(codes).toContain(await owner.end);
          expect(await everything()).toBe(before);
          const ledger = await connectLedger(systemsOf('reader'));
          expect(await ledger.lock(environment)).toMatchObject({
            deployment,
            owner: { run: 'other' },
          });
          const git = await systemsOf('reader').opsGit();
          expect((await verifyLedger(git)).problems).toEqual([]);
        } finally {
          owner.child.kill('SIGKILL');
          await owner.end;
        }
      },
      90_000,
    );

    it('shows nothing of a deployment that it finished, when another one took its place meanwhile', async () => {
      const owner = startOwner('staging', 'forge.status');
      try {
        expect(await sleeps(owner)).toBe(true);
        const reader = await connectLedger(systemsOf('reader'));
        const mine = (await reader.environment('staging'))?.active;
        await bringNewer();
        const record = await reader.deployment(mine?.deployment ?? '');
        expect(record === undefined ? undefined : lastTransition(record).to).toBe('superseded');
        const before = await everything();
        owner.child.kill('SIGCONT');
        // What it had to do is done: a view that cannot be written ends no run.
        expect(await owner.end).toBe('done');
        expect(await everything()).toBe(before);
      } finally {
        owner.child.kill('SIGKILL');
        await owner.end;
      }
    }, 90_000);
  },
);

describe('a deployment', () => {
  it('pushes four times at most to the ops repository, a rollback too, and not at all when it is run again', async () => {
    const counted = join(folder, 'pushes');
    const hook = join(folder, 'ops.git', 'hooks', 'post-receive');
    await writeFile(hook, `#!/bin/sh\ncat >/dev/null\necho push >>'${counted}'\n`);
    await chmod(hook, 0o755);
    const pushes = async (...run: Parameters<typeof startOwner>): Promise<number> => {
      await rm(counted, { force: true });
      expect(await startOwner(...run).end).toBe('done');
      const lines = await readFile(counted, 'utf8').catch(() => '');
      return lines.split('\n').length - 1;
    };
    // Started; the migration begins; desired state; proved, active and accepted.
    expect(await pushes('staging', 'nowhere')).toBe(4);
    expect(await pushes('staging', 'nowhere')).toBe(0);
    await bringNewer();
    expect(await pushes('staging', 'nowhere', 'rollback')).toBe(3);
    expect(await pushes('staging', 'nowhere', 'rollback')).toBe(0);
  }, 120_000);

  it('has a place for every effect of a deployment, the new ones too', async () => {
    const asleep = new Set([
      ...places.map(([, place]) => place.replace(/#.*$/, '')),
      'forge.status',
    ]);
    const known = [...asleep, ...Object.keys(elsewhere)].sort();
    expect(known).toEqual(Object.keys(effects).sort());
    const push = 'git.push';
    const expected: readonly (readonly [string, readonly string[]])[] = [
      ['staging', [push, push, 'migration.run', push, push, 'forge.status', push]],
      ['proposed', [push, push, 'forge.pull-request', push, push]],
    ];
    for (const [environment, effectsOf] of expected) {
      await rm(join(folder, 'trace'), { force: true });
      const owner = startOwner(environment, 'nowhere');
      expect(await owner.end).toBe('done');
      const before = (await owner.trace()).filter((line) => line.startsWith('before:'));
      // Each is in the list of places; what forge.status pushes inside is its own.
      expect(before.map((line) => line.slice('before:'.length))).toEqual(effectsOf);
    }
  }, 90_000);
});
