import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StepEnd } from '@waybill/cli/rehearsal/action-process';
import type { StageEnd } from '@waybill/cli/rehearsal/stage-run';
import type { CommitSha } from '@waybill/core';
import { z } from 'zod';
import { clusterAbsence } from '../parts/kubernetes/cluster.ts';
import type { FluxSource } from '../parts/kubernetes/flux-source.ts';
import { realFlux } from '../parts/kubernetes/flux.ts';
import { deploymentName } from './cluster-application.ts';
import { ClusterSystem } from './cluster-system.ts';

/*
 * The bundled actions of a promotion as a runner starts them, in a real cluster that Flux reconciles: with the rights
 * that their READMEs ask for, and no more.
 */
const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of the actions in a cluster: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;
const minute = 60_000;
const environment = 'staging';
const group = 'kustomize.toolkit.fluxcd.io/v1';

const readySchema = z.object({
  revision: z.string(),
  cluster: z.object({
    images: z.array(z.object({ image: z.string(), digest: z.string(), pods: z.number() })),
  }),
});
const migrationSchema = z.object({ job: z.object({ image: z.string(), reported: z.string() }) });

describeHere('the bundled actions in a cluster that Flux reconciles', () => {
  let system: ClusterSystem;
  let source: FluxSource;
  let good: CommitSha;

  beforeAll(async () => {
    const flux = await realFlux();
    const namespace = await flux.cluster.newNamespace('stages');
    system = await ClusterSystem.create(flux.cluster, namespace, {
      [environment]: { kind: 'flux', kustomization: 'shop', namespace },
    });
    const repository = system.world.opsRepository;
    source = await flux.source({ namespace, name: 'ops', repository, answers: true });
    await flux.cluster.api('POST', `/apis/${group}/namespaces/${namespace}/kustomizations`, {
      apiVersion: group,
      kind: 'Kustomization',
      metadata: { namespace, name: 'shop' },
      spec: {
        ...{ interval: '1h', retryInterval: '1h', timeout: '60s', prune: true },
        ...{ path: `./${environment}`, targetNamespace: namespace },
        sourceRef: { kind: 'GitRepository', name: 'ops' },
      },
    });
    good = await system.release();
  }, 5 * minute);

  afterAll(async () => {
    await source.stop();
    await system.close();
    await system.real.removeNamespace(system.namespace);
  });

  const image = async (): Promise<string> =>
    await system.kubectl(
      ...['get', 'deployment', deploymentName(environment)],
      ...['-o', 'jsonpath={.spec.template.spec.containers[0].image}'],
    );

  const applied = async (): Promise<string> =>
    await system.kubectl(
      ...['get', 'kustomizations.kustomize.toolkit.fluxcd.io', 'shop'],
      ...['-o', 'jsonpath={.status.lastAppliedRevision}'],
    );

  /** Pods of a Job that have not ended. */
  const living = async (job: string | undefined): Promise<string> =>
    await system.kubectl(
      ...['get', 'pods', '-l', `batch.kubernetes.io/job-name=${job ?? 'none'}`],
      ...['--field-selector', 'status.phase!=Succeeded,status.phase!=Failed', '-o', 'name'],
    );

  it(
    'migrate by a Job, write desired state, and await what Flux made of it',
    async () => {
      const ended = await system.promote(environment, good);
      expect(wentWrong(ended)).toBeUndefined();
      const migrate = step(ended, 'migrate');
      expect(migrate.outputs).toMatchObject({ ran: 'true', 'version-after': '1' });
      expect(migrate.log).toContain('applied 1');
      const migration = migrationSchema.parse(JSON.parse(migrate.outputs['evidence'] ?? ''));
      expect(migration.job.image).toContain(`${system.namespace}/migrator@sha256:`);

      const ready = readySchema.parse(JSON.parse(step(ended, 'ready').outputs['evidence'] ?? ''));
      expect(ready.revision).toBe(`main@sha1:${await system.opsHead()}`);
      const [running] = ready.cluster.images;
      expect(running).toMatchObject({ image: 'app', pods: 1 });
      expect(await image()).toContain(running?.digest);
      expect(step(ended, 'finish').outputs['phase']).toBe('accepted');

      // Who only looks sees the same, and the summary says it.
      const looked = await system.step(environment, good, { action: 'await-ready', inputs: {} });
      expect(looked).toMatchObject({ decision: 'done', exitCode: 0 });
      expect(looked.summary).toContain(running?.digest);
      expect(looked.summary).toContain(`${system.namespace}/${deploymentName(environment)}`);
    },
    3 * minute,
  );

  it(
    'say in one line why a release does not start, show its last words, and bring back what ran',
    async () => {
      const before = await image();
      const start = 'echo cannot reach the database >&2; exit 3';
      const bad = await system.release({ start });
      const ended = await system.promote(environment, bad);
      const ready = step(ended, 'ready');
      expect(ready).toMatchObject({ exitCode: 1, decision: 'failed', code: 'ROLLOUT_FAILED' });
      const annotations = ready.log.split('\n').filter((line) => line.startsWith('::error'));
      expect(annotations).toHaveLength(1);
      expect(annotations[0]).toMatch(/CrashLoop.*exit code 3.*cannot reach the database/);
      expect(ready.summary).toMatch(/exit code 3[^]*cannot reach the database/);
      expect(JSON.parse(ready.outputs['failure'] ?? '')).toMatchObject({
        facts: { reason: 'CrashLoop' },
      });
      expect(step(ended, 'finish').outputs['phase']).toBe('failed');

      const recover = step(ended, 'recover');
      expect(failureOf(recover)).toBeUndefined();
      expect(recover.outputs).toMatchObject({ 'rolled-back': 'true', commit: good });
      expect(await image()).toBe(before);
      // Awaited on its own revision: the failed one was applied in between.
      expect(await applied()).toBe(`main@sha1:${await system.opsHead()}`);
      const status = await system.kubectl(
        ...['rollout', 'status', `deployment/${deploymentName(environment)}`, '--timeout=5s'],
      );
      expect(status).toContain('successfully rolled out');
    },
    4 * minute,
  );

  it(
    'leave no migrator behind that a runner cancelled or killed, and the next promotion goes on',
    async () => {
      const before = await image();
      const migrate = 'trap "" TERM; echo works; while true; do sleep 1; done';
      const endless = await system.release({ migrate });
      const begin = async (): Promise<StageEnd> => {
        const begun = await system.promote(environment, endless, { until: 'start' });
        expect(wentWrong(begun)).toBeUndefined();
        return begun;
      };
      const inputs = (begun: StageEnd): Readonly<Record<string, string>> => ({
        deployment: step(begun, 'start').outputs['deployment'] ?? '',
      });
      const first = await begin();
      const cancel = new AbortController();
      const cancelled = await system.step(environment, endless, {
        action: 'run-migrator',
        inputs: inputs(first),
        signal: cancel.signal,
        onLine: (line) => {
          if (line.includes('works')) cancel.abort(new Error('cancelled'));
        },
      });
      expect(cancelled).toMatchObject({ decision: 'cancelled' });
      expect(cancelled.state).toMatchObject({ namespace: system.namespace });
      expect(await living(cancelled.state['job'])).toBe('');
      const done = new Map([...first.steps, ['migrate', cancelled] as const]);
      const ended = await system.promote(environment, endless, { done });
      expect(failureOf(step(ended, 'finish'))).toBeUndefined();
      expect(step(ended, 'finish').outputs['phase']).toMatch(/^(?:cancelled|failed)$/);
      expect(step(ended, 'recover').outputs['rolled-back']).toBe('false');

      const second = await begin();
      const killed = await system.step(environment, endless, {
        action: 'run-migrator',
        inputs: inputs(second),
        environment: { WAYBILL_KILL_AT: 'after:migration.run' },
      });
      expect(killed).toMatchObject({ decision: 'killed', outputs: {} });
      const { namespace = '', job = '' } = killed.state;
      await system.kubectl('wait', '--for=jsonpath={.status.active}=1', `job/${job}`);
      const post = await system.step(environment, endless, {
        action: 'run-migrator/post',
        inputs: inputs(second),
        environment: { STATE_namespace: namespace, STATE_job: job },
      });
      expect(post).toMatchObject({
        exitCode: 0,
        log: expect.stringContaining('its pod has ended'),
      });
      expect(await living(job)).toBe('');
      // The whole job is over: the `post:` of record-deployment gives back what it held.
      const { deployment = '' } = inputs(second);
      const released = await system.step(environment, endless, {
        action: 'record-deployment/post',
        inputs: { operation: 'start' },
        environment: { STATE_environment: environment, STATE_deployment: deployment },
      });
      expect(released.log).toContain('is interrupted; its lock is free');
      expect(await image()).toBe(before);

      // Who waits for what never comes can be cancelled as well.
      const patience = new AbortController();
      const waiting = await system.step(environment, endless, {
        action: 'await-ready',
        inputs: {},
        signal: patience.signal,
        onLine: (line) => {
          if (line.includes(deploymentName(environment))) patience.abort(new Error('cancelled'));
        },
      });
      expect(waiting).toMatchObject({ decision: 'cancelled', outputs: { evidence: '' } });

      const next = await system.promote(environment, await system.release());
      expect(wentWrong(next)).toBeUndefined();
    },
    5 * minute,
  );
});

function step(stage: StageEnd, id: string): StepEnd {
  const end = stage.steps.get(id);
  if (end !== undefined) return end;
  throw new Error(`${id} did not run; these did: ${[...stage.steps.keys()].join(', ')}`);
}

/** What a test shows where a step failed that was to succeed. */
function failureOf({ exitCode, code, message, log }: StepEnd): unknown {
  return exitCode === 0 ? undefined : { code, message, log };
}

/** The same of a whole stage. */
function wentWrong({ failed }: StageEnd): unknown {
  return failed === undefined ? undefined : { step: failed.id, failure: failureOf(failed.end) };
}
