import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fluxController, type FluxTarget } from '@waybill/rollout/controllers';
import type { KubernetesRollout } from '@waybill/rollout/kubernetes';
import { clusterAbsence, kwokAnnotations } from '../parts/kubernetes/cluster.ts';
import type { FluxSource } from '../parts/kubernetes/flux-source.ts';
import { realFlux, type RealFlux } from '../parts/kubernetes/flux.ts';
import { Followed } from './followed.ts';
import { OpsRepository } from './ops-repository.ts';
import { job, RolloutWorld, workload } from './rollout-world.ts';

const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests with Flux: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;
const minute = 60_000;

const group = 'kustomize.toolkit.fluxcd.io/v1';
const mergePatch = 'application/merge-patch+json';
const deployment = (name: string, version: string): object =>
  workload(name, { image: `registry.example.org/${name}:${version}` });

describeHere('Flux', () => {
  let flux: RealFlux;
  let world: RolloutWorld;
  let ops: OpsRepository;
  let source: FluxSource;
  const followed: Followed[] = [];
  const made: string[] = [];

  beforeAll(async () => {
    flux = await realFlux();
    world = await RolloutWorld.begin(flux.cluster, 'flux');
    ops = await OpsRepository.create();
    const { namespace } = world;
    source = await flux.source({ namespace, name: 'ops', repository: ops.objects, answers: true });
  }, 4 * minute);

  afterEach(async () => {
    for (const one of followed.splice(0)) one.end();
    // The commits of the next test are not theirs.
    await Promise.all(made.splice(0).map((name) => patch(name, { suspend: true })));
  });

  afterAll(async () => {
    await source.stop();
    await ops.remove();
    await world.end();
  });

  async function kustomization(name: string, path: string, more: object = {}): Promise<void> {
    const { namespace } = world;
    made.push(name);
    await flux.cluster.api('POST', `/apis/${group}/namespaces/${namespace}/kustomizations`, {
      apiVersion: group,
      kind: 'Kustomization',
      metadata: { namespace, name },
      spec: {
        ...{ interval: '1h', retryInterval: '1h', timeout: '60s', prune: true },
        ...{ path, targetNamespace: namespace },
        sourceRef: { kind: 'GitRepository', name: 'ops' },
        ...more,
      },
    });
  }

  async function patch(name: string, spec: object): Promise<void> {
    const path = `/apis/${group}/namespaces/${world.namespace}/kustomizations/${name}`;
    await flux.cluster.api('PATCH', path, { spec }, mergePatch);
  }

  function follow(name: string, commit: string, more: Partial<FluxTarget> = {}): Followed {
    const kustomization = { namespace: world.namespace, name };
    const controller = fluxController({ ...more, kustomization });
    const one = new Followed(controller, world.cluster, ops.expected(commit));
    followed.push(one);
    return one;
  }

  async function image(name: string): Promise<string> {
    const path = 'jsonpath={.spec.template.spec.containers[0].image}';
    return await flux.cluster.kubectl([
      'get',
      'deployment',
      name,
      '-n',
      world.namespace,
      '-o',
      path,
    ]);
  }

  it(
    'applies what was written, not what was there before',
    async () => {
      const first = await ops.commit({ 'shop/app.yaml': deployment('shop', '1') });
      await kustomization('shop', './shop');
      // It is asked to look: its interval is an hour.
      expect(await follow('shop', first).settled()).toMatchObject({
        revision: `main@sha1:${first}`,
        failures: [],
      });
      expect(await image('shop')).toContain(':1');

      const second = await ops.commit({ 'shop/app.yaml': deployment('shop', '2') });
      const patient = follow('shop', second, { poke: false });
      await patient.watch.synced;
      // Ready=True, of the first; for a moment Unknown, while it looks once more because it was asked.
      const isReady = (line: string): boolean => line.includes('Ready=True');
      await patient.until(() => patient.watch.describe().some(isReady));
      expect(patient.watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
      await source.fetch();
      expect(await patient.settled()).toMatchObject({ revision: `main@sha1:${second}` });
      expect(await image('shop')).toContain(':2');
      // It has applied the second one, which contains the first.
      expect(await follow('shop', first).settled()).toMatchObject({
        revision: `main@sha1:${second}`,
      });
    },
    3 * minute,
  );

  it(
    'fails what cannot be built, and nothing that is written after it',
    async () => {
      const good = await ops.commit({
        'bad/app.yaml': deployment('bad', '1'),
        'bad/kustomization.yaml': { resources: ['app.yaml'] },
      });
      await kustomization('bad', './bad');
      await follow('bad', good).settled();

      const broken = await ops.commit({
        'bad/kustomization.yaml': { resources: ['nothing.yaml'] },
      });
      const failed = await follow('bad', broken).failure('BuildFailed');
      expect(failed.failures[0]?.message).toContain('nothing.yaml');
      // For the one before, which is applied, that is no failure.
      expect(await follow('bad', good).settled()).toMatchObject({ kind: 'applied', failures: [] });

      const reverted = await ops.revert();
      const patient = follow('bad', reverted, { poke: false });
      await patient.watch.synced;
      // Ready=False, of the broken one.
      expect(patient.watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
      const isFailed = (line: string): boolean => line.includes('Ready=False, BuildFailed');
      await patient.until(() => patient.watch.describe().some(isFailed));
      expect(patient.watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
      await source.fetch();
      expect(await patient.settled()).toMatchObject({
        revision: `main@sha1:${reverted}`,
        failures: [],
      });
    },
    3 * minute,
  );

  it(
    'fails what the cluster refuses, what was passed over, and what no branch has',
    async () => {
      // A Deployment's selector is for ever.
      const app = (version: string, label: string): object =>
        workload('refused', {
          image: `registry.example.org/refused:${version}`,
          spec: { selector: { matchLabels: { app: label } } },
        });
      const first = await ops.commit({ 'refused/app.yaml': app('1', 'refused') });
      await kustomization('refused', './refused');
      await follow('refused', first).settled();

      const broken = await ops.commit({ 'refused/app.yaml': app('2', 'other') });
      const failed = await follow('refused', broken).failure('ApplyFailed');
      expect(failed).toMatchObject({ kind: 'waiting' });
      expect(failed.failures[0]?.message).toContain('fails on our revision');

      const passed = await ops.commit({ 'refused/app.yaml': app('2', 'refused') });
      await ops.commit({ 'refused/app.yaml': app('3', 'other') });
      const replaced = await follow('refused', passed).failure('RevisionReplaced');
      expect(replaced.failures[0]?.message).toContain('passed over our revision');

      const lost = await follow('refused', await ops.aside()).failure('RevisionNotObserved');
      expect(lost.failures[0]?.message).toContain('does it read the branch');
    },
    3 * minute,
  );

  it(
    'is not settled while it waits for the health of what it has applied, and fails where that stays ill',
    async () => {
      const ill = workload('ill', {
        image: 'registry.example.org/ill:1',
        annotations: kwokAnnotations('image-pull-error'),
        // Flux itself is patient for at least half a minute.
        spec: { progressDeadlineSeconds: 3 },
      });
      const commit = await ops.commit({ 'ill/app.yaml': ill });
      await kustomization('ill', './ill', { wait: true });
      const one = follow('ill', commit);
      expect(await one.until((state) => state.kind === 'applied')).toMatchObject({
        failures: [],
        settled: false,
      });
      const failed = await one.failure('HealthCheckFailed');
      expect(failed).not.toMatchObject({ settled: true });
      expect(failed.failures[0]?.message).toContain('fails on our revision');
    },
    3 * minute,
  );

  it(
    'does not go on behind a migration that fails',
    async () => {
      const image1 = { image: 'registry.example.org/migrator:1' };
      const migration = (name: string, annotations = {}): object =>
        job(name, { ...image1, annotations });
      const first = await ops.commit({
        'm/migrate/job.yaml': migration('migrate-1'),
        'm/app/app.yaml': workload('late', { image: 'registry.example.org/late:1' }),
      });
      await kustomization('migrate', './m/migrate', { wait: true });
      await kustomization('late', './m/app', { dependsOn: [{ name: 'migrate' }] });
      const behind = follow('late', first);
      await behind.settled();
      expect(follow('migrate', first).watch.hook()).toBeUndefined();
      const done = follow('migrate', first);
      await done.settled();
      const reference = { namespace: world.namespace, name: 'migrate-1' };
      expect(done.watch.hook()).toMatchObject({ kind: 'succeeded', job: reference });
      // Whoever watches what comes after it sees the same Job.
      expect(behind.watch.hook()).toMatchObject({ kind: 'succeeded', job: reference });
      expect(behind.watch.hook(({ name }) => name === 'other')).toMatchObject({ kind: 'absent' });

      const second = await ops.commit({
        'm/migrate/job.yaml': migration('migrate-2', kwokAnnotations('exit')),
        'm/app/app.yaml': workload('late', { image: 'registry.example.org/late:2' }),
      });
      const late = follow('late', second);
      const migrate = follow('migrate', second);
      const failed = await late.failure('HealthCheckFailed');
      expect(failed).toMatchObject({ kind: 'waiting' });
      expect(failed.message).toContain(`it depends on Kustomization ${world.namespace}/migrate`);
      await migrate.failure('HealthCheckFailed');
      const job2 = { namespace: world.namespace, name: 'migrate-2' };
      expect(migrate.watch.hook()).toMatchObject({ kind: 'failed', job: job2 });
      expect(late.watch.hook()).toMatchObject({ kind: 'failed', job: job2 });
      expect(await image('late')).toContain(':1');
    },
    3 * minute,
  );

  it(
    'is awaited with what it applies: the release arrives, or fails early for its own reason',
    async () => {
      const { app1, app2 } = flux.cluster.images;
      const reconciled = (commit: string): Partial<KubernetesRollout> => ({
        reconciled: {
          revision: ops.expected(commit),
          controller: fluxController({
            kustomization: { namespace: world.namespace, name: 'whole' },
          }),
        },
      });
      const expected = [world.expected('whole')];
      const first = await ops.commit({
        'whole/app.yaml': workload('whole', { image: app1.reference }),
      });
      await kustomization('whole', './whole', { wait: true });
      expect(await world.wait(app1, expected, reconciled(first))).toMatchObject({
        revision: `main@sha1:${first}`,
        images: [{ digest: app1.digest }],
      });

      const annotations = kwokAnnotations('image-pull-error');
      const second = await ops.commit({
        'whole/app.yaml': workload('whole', { image: app2.reference, annotations }),
      });
      // Flux itself would wait for a minute.
      const graces = { ImagePullFailed: 0 };
      expect(await world.wait(app2, expected, { ...reconciled(second), graces })).toMatchObject({
        code: 'ROLLOUT_FAILED',
        facts: { reason: 'ImagePullFailed' },
      });
    },
    3 * minute,
  );

  it(
    'says what keeps it from our commit',
    async () => {
      const first = await ops.commit({
        'kept/app.yaml': workload('kept', { image: 'registry.example.org/kept:1' }),
      });
      await kustomization('kept', './kept');
      await follow('kept', first).settled();

      await patch('kept', { suspend: true });
      const second = await ops.commit({
        'kept/app.yaml': workload('kept', { image: 'registry.example.org/kept:2' }),
      });
      const suspended = await follow('kept', second).failure('ControllerSuspended');
      expect(suspended.failures[0]?.message).toContain('resume it');
      await patch('kept', { suspend: false });
      await follow('kept', second).settled();

      const third = await ops.commit({ 'kept/app.yaml': null });
      await source.stop();
      const unanswered = follow('kept', third);
      await unanswered.until((state) => state.kind === 'waiting');
      unanswered.passTime(11_000);
      expect(await unanswered.failure('ControllerDown')).toMatchObject({ kind: 'waiting' });
      await source.fail('authentication required');
      const refused = await unanswered.failure('SourceFailed');
      expect(refused.failures[0]?.message).toContain('authentication required');
      await source.fetch();
      await unanswered.until(({ failures }) =>
        failures.some(
          ({ reason, message }) => reason === 'SourceFailed' && message.includes('path not found'),
        ),
      );
    },
    3 * minute,
  );
});
