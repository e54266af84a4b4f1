import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWaybillError, silentProgress, type Release } from '@waybill/core';
import { installProtection } from '@waybill/forge';
import type { JsonValue } from '@waybill/core';
import type { KubernetesObject } from '@waybill/kubernetes/object';
import {
  deploymentEvidence,
  phaseOf,
  phasesOf,
  verifyLedger,
  type DeploymentRecord,
} from '@waybill/ledger';
import { JobWorld } from '@waybill/migration/testing/job-world';
import type { Connections, ConnectionSettings } from '@waybill/stage';
import type { ReadyStepEvidence } from '@waybill/stage/step-evidence';
import { abandonDeployment } from '@waybill/stage/steps/abandon-deployment';
import { proposeStep } from '@waybill/stage/steps/open-ops-pr';
import { recordFinish, recordStart } from '@waybill/stage/steps/record-deployment';
import { rollBack } from '@waybill/stage/steps/roll-back';
import { migratorStep, type MigratorStep } from '@waybill/stage/steps/run-migrator';
import { smokeStep } from '@waybill/stage/steps/smoke-check';
import { desiredStateStep } from '@waybill/stage/steps/update-desired-state';
import { createRollbackWorld, type RollbackWorld } from './rollback-world.ts';

/*
 * A migration that a controller starts once desired state is written: the steps of a stage in their order, on real
 * repositories and a cluster in memory.
 */
const second = 1000;
const release = { signed: 'good', kept: true, described: true } as const;
const migrations = `migrations:
  engine: kubernetes-job
  image: app
  started-by: argo-cd
  job: { name: migrate }
  version: { from: termination-message }
  timeout: 20s
`;
const cluster = {
  kind: 'kubernetes',
  namespace: 'shop',
  workloads: ['Deployment/app'],
  controller: { kind: 'argo-cd', application: 'shop' },
};
const history = {
  target: { release: 'before', migrated: { from: null, to: '1' } },
  current: { release: 'current', migrated: { from: '1', to: '2', compatibleFrom: '1' } },
};

let world: RollbackWorld;
beforeAll(async () => {
  const names = ['promoted', 'same', 'killed', 'unfollowed', 'back', 'again', 'bears-usual'];
  world = await createRollbackWorld({
    releases: ['before', 'current', 'next'].map((name) => ({ name, ...release, migrations })),
    environments: [
      ...names.map((name) => ({
        ...{ name, delivery: 'direct' as const, history },
        policy: { migrations: undefined, target: cluster },
      })),
      ...['15s', '0s'].map((grace) => ({
        ...{ name: `bears-${grace}`, delivery: 'direct' as const, history },
        policy: {
          migrations: undefined,
          target: { ...cluster, graces: { ControllerSuspended: grace } },
        },
      })),
      ...['alone', 'elsewhere'].map((name) => ({
        ...{ name, delivery: 'direct' as const, history, policy: { migrations: undefined } },
      })),
      {
        ...{ name: 'proposed', delivery: 'pull-request', history },
        policy: { migrations: undefined, target: cluster },
      },
    ],
  });
  const rules = ['pull-request', 'no-force-push', 'no-deletion'] as const;
  await installProtection(
    world.applicationRepository,
    { branch: 'main', rules: [...rules] },
    world.signal,
  );
}, 120 * second);
afterAll(async () => {
  expect((await verifyLedger(world.ops)).problems).toEqual([]);
  await world.close();
});

const releaseOf = (name: string): Release => {
  const found = world.releases.get(name);
  if (found === undefined) throw new Error(`no release ${name}`);
  return found;
};
const imageOf = (name: string): string => {
  const [image] = releaseOf(name).images;
  return `${image?.repository ?? ''}@${image?.digest ?? ''}`;
};

/** One run of a stage on one environment, and the cluster that it sees. */
class Run {
  readonly jobs = new JobWorld();
  readonly #environment: string;
  readonly #owner: { repository: string; run: string; attempt: number; job: string; actor: string };
  record: DeploymentRecord | undefined;
  #plan: Awaited<ReturnType<typeof recordStart>>['plan'];

  constructor(environment: string, run: string) {
    this.#environment = environment;
    this.#owner = { repository: 'terminal', run, attempt: 1, job: 'terminal', actor: 'ada' };
  }

  connections(change: Partial<ConnectionSettings> = {}): Connections {
    const owner = { ...this.#owner, pid: process.pid };
    return {
      ...world.connections({ owner, ...change }),
      cluster: () => Promise.resolve(this.jobs.cluster),
    };
  }

  async start(kind: 'promote' | 'rollback', name: string): Promise<this> {
    const { commit } = releaseOf(name);
    const target = kind === 'promote' ? '' : `sha-${commit}`;
    const reason = kind === 'promote' ? undefined : 'a test';
    const begun = await recordStart(
      this.connections(),
      { kind, environment: this.#environment, commit, target, reason },
      { planHash: undefined, reviewsBefore: undefined },
    );
    this.record = begun.record;
    this.#plan = begun.plan;
    return this;
  }

  get #target() {
    if (this.record === undefined) throw new Error('it has begun');
    const { id: deployment, commit } = this.record;
    return { environment: this.#environment, commit, deployment };
  }

  get plan() {
    if (this.#plan === undefined) throw new Error('it has a plan');
    return this.#plan;
  }

  async desire(): ReturnType<typeof desiredStateStep> {
    const request = { ...this.#target, plan: this.plan, migration: undefined };
    return await desiredStateStep(this.connections(), request);
  }

  async propose(): ReturnType<typeof proposeStep> {
    return await proposeStep(this.connections(), { ...this.#target, waitMilliseconds: 0 });
  }

  async migrate(change: Partial<ConnectionSettings> = {}): Promise<MigratorStep> {
    return await migratorStep(this.connections(change), {
      ...this.#target,
      ...{ workspace: '', prepare: false, variables: undefined },
    });
  }

  async finish(step?: MigratorStep): Promise<DeploymentRecord> {
    const { commit, environment } = this.#target;
    const connections = this.connections();
    const { evidence } = await smokeStep(connections, this.#target, () => undefined);
    const identity = { where: 'GET /ready', expected: commit, seen: commit };
    const ready: ReadyStepEvidence = {
      ...{ environment, commit, url: 'http://127.0.0.1/ready', lastStatus: 200, identity },
      ...{ observations: 1, firstReadyAt: new Date().toISOString(), durationMilliseconds: 1 },
    };
    const { record } = await recordFinish(connections, {
      ...{ ...this.#target, ready, smoke: evidence, failure: undefined },
      migration: step === undefined || step.kind === 'skipped' ? undefined : step.evidence,
    });
    return record;
  }

  /** What Argo CD says of its sync to a revision. */
  syncs(
    phase: string,
    revision: string,
    resources: readonly JsonValue[],
    synced = 'OutOfSync',
    annotations = {},
  ): void {
    const source = { repoURL: 'ops', targetRevision: 'main', path: 'shop' };
    this.jobs.cluster.put({
      ...{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application' },
      metadata: { namespace: 'argocd', name: 'shop', annotations },
      spec: { project: 'default', source, syncPolicy: { automated: {} } },
      status: {
        sync: { status: synced, revision, comparedTo: { source, destination: {} } },
        health: { status: 'Healthy' },
        operationState: {
          operation: { sync: { revision }, retry: { limit: 0 } },
          ...{ phase, message: phase, syncResult: { revision, resources: [...resources] } },
        },
      },
    });
  }

  /** The Job that the controller made of the manifest in desired state. */
  job(image: string, namespace = 'shop'): KubernetesObject {
    return this.jobs.cluster.put({
      ...{ apiVersion: 'batch/v1', kind: 'Job' },
      metadata: {
        ...{ name: 'migrate', namespace, uid: `uid-of-${image}` },
        creationTimestamp: new Date().toISOString(),
      },
      spec: { template: { spec: { containers: [{ name: 'migrator', image }] } } },
    });
  }

  /** Its pod ends well, and says the schema's version. */
  migrates(job: KubernetesObject, image: string, version: string): void {
    const finishedAt = new Date().toISOString();
    const terminated = { exitCode: 0, reason: 'Completed', message: version, finishedAt };
    this.jobs.pod(job, { terminated }, { imageID: image });
    this.jobs.end(job, 'Complete');
  }
}

const hook = (hookPhase: string): JsonValue => ({
  ...{ group: 'batch', version: 'v1', kind: 'Job', namespace: 'shop', name: 'migrate' },
  ...{ hookType: 'PreSync', hookPhase, syncPhase: 'PreSync', message: '' },
});
const deployed: JsonValue = {
  ...{ group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'app' },
  ...{ status: 'Synced', hookPhase: 'Running', syncPhase: 'Sync', message: '' },
};
const promoted = ['requested', 'approved', 'desired', 'migrating', 'rolling-out', 'checking'];

describe('a promotion whose migration Argo CD starts', () => {
  it(
    'follows the Job on its own revision, between desired state and rollout, and again without a change',
    async () => {
      const image = imageOf('next');
      const run = await new Run('promoted', 'promoted').start('promote', 'next');
      expect(run.plan.migrations).toMatchObject({ run: 'after', from: '2' });
      expect(await run.migrate()).toMatchObject({ kind: 'skipped' });
      const written = await run.desire();
      expect(written).toMatchObject({ changed: true, migrationFollows: true });
      // The Job of the release before has the same name, and says nothing of this one.
      const old = run.job(imageOf('current'));
      run.migrates(old, imageOf('current'), '2');
      run.syncs('Succeeded', '1'.repeat(40), [hook('Succeeded')], 'Synced');
      const following = run.migrate();
      run.jobs.cluster.endAndDrop(old);
      run.migrates(run.job(image), image, '3');
      run.syncs('Running', written.opsCommit, [hook('Succeeded')]);
      const step = await following;
      expect(step).toMatchObject({
        kind: 'migrated',
        evidence: { ran: true, versionAfter: '3', job: { name: 'migrate', image } },
      });
      const before = await world.ledger.deployment(run.record?.id ?? '');
      expect(before && phaseOf(before)).toBe('migrating');
      expect(await run.desire()).toMatchObject({ changed: false, migrationFollows: true });
      expect(await run.migrate()).toMatchObject({ kind: 'migrated' });

      const record = await run.finish(step);
      expect(phasesOf(record)).toEqual([...promoted, 'active', 'accepted']);
      const rollingOut = deploymentEvidence(record, 'rolling-out');
      expect(rollingOut?.migration).toMatchObject({ versionAfter: '3' });
      expect(rollingOut?.observations[0]).toMatchObject({ value: image.split('@')[1] });
      expect(JSON.stringify(rollingOut)).not.toContain('not known');
      expect(await run.desire()).toMatchObject({ migrationFollows: false });
    },
    60 * second,
  );

  it(
    'refuses where only other images changed, and where nobody followed',
    async () => {
      const run = await new Run('same', 'same').start('promote', 'next');
      const { opsCommit } = await run.desire();
      // Desired state names the new release everywhere but in the Job's manifest.
      const old = run.job(imageOf('current'));
      run.migrates(old, imageOf('current'), '2');
      run.syncs('Succeeded', opsCommit, [deployed], 'Synced');
      await expect(run.migrate()).rejects.toMatchObject({
        code: 'MIGRATION_NOT_STARTED',
        message: expect.stringContaining(imageOf('current')),
      });
      const unfollowed = await new Run('unfollowed', 'unfollowed').start('promote', 'next');
      await unfollowed.desire();
      const refused = await unfollowed.finish().catch((error: unknown) => error);
      expect(isWaybillError(refused, 'DEPLOYMENT_INCOMPLETE')).toBe(true);
      expect(String(refused)).toContain('run-migrator');
      const record = await world.ledger.deployment(unfollowed.record?.id ?? '');
      expect(record && phaseOf(record)).toBe('interrupted');
    },
    60 * second,
  );

  it(
    'that is cancelled is recorded as begun; the next run finds the Job of the same revision',
    async () => {
      const image = imageOf('next');
      const run = await new Run('killed', 'killed').start('promote', 'next');
      const { opsCommit } = await run.desire();
      const job = run.job(image);
      run.jobs.pod(job, { running: {} }, { imageID: image });
      run.syncs('Running', opsCommit, [hook('Running')]);
      const cancelled = new AbortController();
      const following = run.migrate({ signal: cancelled.signal });
      setTimeout(() => {
        cancelled.abort(new Error('cancelled'));
      }, 1500);
      await expect(following).rejects.toThrow('cancelled');
      expect(run.jobs.cluster.all('Job')).toHaveLength(1);
      const environment = { environment: 'killed', deployment: undefined };
      const left = await abandonDeployment(run.connections(), environment);
      expect(left && phasesOf(left)).toEqual(expect.arrayContaining(['migrating', 'interrupted']));

      const next = await new Run('killed', 'killed-2').start('promote', 'next');
      expect(next.record?.id).not.toBe(run.record?.id);
      const again = await next.desire();
      expect(again).toMatchObject({ changed: false, opsCommit, migrationFollows: true });
      next.migrates(next.job(image), image, '3');
      next.syncs('Succeeded', opsCommit, [hook('Succeeded'), deployed], 'Synced');
      expect(phaseOf(await next.finish(await next.migrate()))).toBe('accepted');
    },
    60 * second,
  );

  it(
    'into an environment whose code is in no cluster: the record says that the order is not known',
    async () => {
      const image = imageOf('next');
      const run = await new Run('elsewhere', 'elsewhere').start('promote', 'next');
      await run.desire();
      run.migrates(run.job(image, run.jobs.cluster.namespace), image, '3');
      const said: string[] = [];
      const step = await run.migrate({
        progress: { ...silentProgress, detail: (line) => void said.push(line) },
      });
      const why = expect.stringContaining('the target of the environment is no cluster');
      expect(step).toMatchObject({ kind: 'migrated', evidence: { orderUnknown: why } });
      expect(said).toContainEqual(why);
      const record = await run.finish(step);
      expect(phaseOf(record)).toBe('accepted');
      const observations = deploymentEvidence(record, 'rolling-out')?.observations;
      expect(observations).toContainEqual({
        subject: 'whether the code came after the Job default/migrate',
        ...{ at: expect.any(String), value: expect.stringMatching(/^not known: the target/) },
      });
    },
    60 * second,
  );

  it(
    'by a pull request is followed once it is merged',
    async () => {
      const image = imageOf('next');
      const run = await new Run('proposed', 'proposed').start('promote', 'next');
      expect(await run.propose()).toMatchObject({ migrationFollows: false });
      await world.merge();
      const later = await new Run('proposed', 'proposed-2').start('promote', 'next');
      const merged = await later.propose();
      expect(merged).toMatchObject({ migrationFollows: true });
      later.migrates(later.job(image), image, '3');
      later.syncs('Succeeded', merged.opsCommit ?? '', [hook('Succeeded'), deployed], 'Synced');
      expect(phaseOf(await later.finish(await later.migrate()))).toBe('accepted');
    },
    60 * second,
  );
});

/** A clock that stands still until it is turned, and what the step says whenever it has looked. */
class TurnedTime {
  readonly #begin = Date.now();
  #seconds = 0;
  #onLook: (look: 'waits') => void = () => undefined;

  readonly clock = { now: (): number => this.#begin + this.#seconds * second };
  readonly progress = {
    ...silentProgress,
    waiting: () => {
      this.#onLook('waits');
    },
  };

  /** Resolves when the step has looked at that time, and waits. */
  async lookAt(seconds: number): Promise<'waits'> {
    this.#seconds = seconds;
    return await new Promise((resolve) => {
      this.#onLook = resolve;
    });
  }
}

describe('what keeps Argo CD from coming to the migration', () => {
  it.each([
    { policy: 'nothing', environment: 'bears-usual', borne: [0, 9], over: 11 },
    { policy: '15s', environment: 'bears-15s', borne: [0, 11, 14], over: 16 },
    { policy: '0s', environment: 'bears-0s', borne: [], over: 0 },
  ])(
    'is borne as long as the policy says ($policy), and not longer',
    async ({ environment, borne, over }) => {
      const run = await new Run(environment, environment).start('promote', 'next');
      await run.desire();
      const skips = { 'argocd.argoproj.io/skip-reconcile': 'true' };
      run.syncs('Succeeded', '1'.repeat(40), [], 'Synced', skips);
      const time = new TurnedTime();
      const { clock, progress } = time;
      const ended = run.migrate({ clock, progress }).then(
        () => 'migrated',
        (error: unknown) => error,
      );
      for (const seconds of borne)
        expect(await Promise.race([time.lookAt(seconds), ended])).toBe('waits');
      void time.lookAt(over);
      expect(await ended).toMatchObject({
        code: 'MIGRATION_NOT_STARTED',
        message: expect.stringMatching(/ControllerSuspended: Application argocd\/shop .*skip/),
      });
    },
    60 * second,
  );
});

describe('a rollback where a controller starts migrations', () => {
  const skippedIn = (record: DeploymentRecord): unknown =>
    record.transitions.find(({ to }) => to === 'migrating')?.evidence;

  it(
    'waits for no Job that does not come, and says so',
    async () => {
      const run = await new Run('back', 'back').start('rollback', 'before');
      const { opsCommit, migrationFollows } = await run.desire();
      expect(migrationFollows).toBe(true);
      run.syncs('Succeeded', opsCommit, [deployed], 'Synced');
      const step = await run.migrate();
      expect(step).toMatchObject({ kind: 'not-migrated' });
      expect(skippedIn(await run.finish(step))).toMatchObject({
        skipped: expect.stringMatching(/never a schema; argo-cd ran no Job/),
      });
    },
    60 * second,
  );

  it(
    'tells of a Job that ran, which leaves the schema where it was',
    async () => {
      const image = imageOf('before');
      const run = await new Run('again', 'again').start('rollback', 'before');
      const { opsCommit } = await run.desire();
      run.migrates(run.job(image), image, '2');
      run.syncs('Succeeded', opsCommit, [hook('Succeeded'), deployed], 'Synced');
      const record = await run.finish(await run.migrate());
      expect(skippedIn(record)).toMatchObject({
        skipped: expect.stringContaining('the schema kept its version 2'),
      });
      const rollingOut = deploymentEvidence(record, 'rolling-out');
      expect(rollingOut?.migration).toBeUndefined();
      expect(rollingOut?.observations[0]).toMatchObject({ value: image.split('@')[1] });
    },
    60 * second,
  );

  it(
    'in one process asks nobody where the policy names no controller',
    async () => {
      const { commit } = releaseOf('before');
      const steps: string[] = [];
      const question = {
        ...{ kind: 'rollback' as const, environment: 'alone', commit, target: `sha-${commit}` },
        reason: 'a test',
      };
      const { recorded, failure } = await rollBack(
        new Run('alone', 'alone').connections(),
        { question, before: { planHash: undefined, reviewsBefore: undefined } },
        (step) => steps.push(step),
      );
      expect(failure).toBeUndefined();
      expect(steps).toEqual([
        'record-deployment',
        'update-desired-state',
        'run-migrator',
        'await-ready',
        'smoke-check',
        'record-deployment',
      ]);
      expect(skippedIn(recorded.record)).toMatchObject({
        skipped: expect.stringContaining('the policy names no controller'),
      });
    },
    60 * second,
  );
});
