import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import { argoCdController, type ArgoCdTarget } from '@waybill/rollout/controllers';
import type { KubernetesRollout } from '@waybill/rollout/kubernetes';
import { realArgoCd, type RealArgoCd } from '../parts/kubernetes/argo-cd.ts';
import { clusterAbsence, kwokAnnotations } from '../parts/kubernetes/cluster.ts';
import { Followed } from './followed.ts';
import { OpsRepository } from './ops-repository.ts';
import { job, RolloutWorld, workload } from './rollout-world.ts';

const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests with Argo CD: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;
const minute = 60_000;

const group = 'argoproj.io/v1alpha1';
const mergePatch = 'application/merge-patch+json';

/** An object in a wave, or a hook. */
function placed(
  name: string,
  object: object,
  annotations: Readonly<Record<string, string>>,
): object {
  return { ...object, metadata: { name, annotations } };
}

const wave = (number: number): Readonly<Record<string, string>> => ({
  'argocd.argoproj.io/sync-wave': String(number),
});

function migration(annotations = {}): object {
  return placed(
    'migrate',
    job('migrate', { image: 'registry.example.org/migrator:1', annotations }),
    {
      'argocd.argoproj.io/hook': 'PreSync',
      'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
    },
  );
}

const deployment = (name: string, version: string, annotations = {}): object =>
  workload(name, { image: `registry.example.org/${name}:${version}`, annotations });

describeHere('Argo CD', () => {
  let argo: RealArgoCd;
  let world: RolloutWorld;
  const repositories: OpsRepository[] = [];
  const followed: Followed[] = [];

  beforeAll(async () => {
    argo = await realArgoCd();
    world = await RolloutWorld.begin(argo.cluster, 'argo');
  }, 4 * minute);

  afterEach(() => {
    for (const one of followed.splice(0)) one.end();
  });

  afterAll(async () => {
    for (const one of repositories) await one.remove();
    await world.end();
  });

  async function repository(): Promise<OpsRepository> {
    const ops = await OpsRepository.create();
    repositories.push(ops);
    return ops;
  }

  /** Names are of the test's namespace, since all Applications live in one. */
  const named = (name: string): string => `${world.namespace}-${name}`;
  const collection = (): string => `/apis/${group}/namespaces/${argo.namespace}/applications`;

  async function application(name: string, ops: OpsRepository, spec: object = {}): Promise<void> {
    await argo.cluster.api('POST', collection(), {
      apiVersion: group,
      kind: 'Application',
      metadata: { namespace: argo.namespace, name: named(name) },
      spec: {
        project: 'default',
        destination: { server: 'https://kubernetes.default.svc', namespace: world.namespace },
        source: { repoURL: `file://${ops.folder}`, targetRevision: 'main', path: 'shop' },
        syncPolicy: { automated: { prune: true }, retry: { limit: 0 } },
        ...spec,
      },
    });
  }

  function follow(
    name: string,
    ops: OpsRepository,
    commit: string,
    more: Pick<ArgoCdTarget, 'poke'> = {},
  ): Followed {
    const reference = { namespace: argo.namespace, name: named(name) };
    const controller = argoCdController({ ...more, application: reference });
    const one = new Followed(controller, world.cluster, ops.expected(commit));
    followed.push(one);
    return one;
  }

  async function image(name: string): Promise<string> {
    const path = 'jsonpath={.spec.template.spec.containers[0].image}';
    return await argo.cluster.kubectl([
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
    'runs the migration, then wave after wave; a migration that fails keeps the old image',
    async () => {
      const ops = await repository();
      const files = (version: string, outcome = {}): Record<string, object> => ({
        'shop/migrate.yaml': migration(outcome),
        'shop/core.yaml': placed(
          'core',
          deployment('core', version, kwokAnnotations('slow', { delay: '3s' })),
          wave(-1),
        ),
        'shop/app.yaml': placed('app', deployment('app', version), wave(1)),
        'shop/worker.yaml': placed('worker', deployment('worker', version), wave(2)),
      });
      const first = await ops.commit(files('1'));
      await application('waves', ops);
      const one = follow('waves', ops, first);
      expect(await one.settled()).toMatchObject({ revision: first, failures: [] });
      const reference = { namespace: world.namespace, name: 'migrate' };
      expect(one.watch.hook()).toMatchObject({ kind: 'succeeded', job: reference });
      const said = one.messages.join('\n');
      expect(said).toContain(`PreSync hook Job ${world.namespace}/migrate`);
      expect(said).toContain('wave -1 of -1, 1, 2: Deployment');

      const second = await ops.commit(files('2', kwokAnnotations('exit')));
      const two = follow('waves', ops, second);
      const failed = await two.failure('HookFailed');
      expect(failed).toMatchObject({
        kind: 'waiting',
        failures: [{ subject: `PreSync hook Job ${world.namespace}/migrate` }],
      });
      expect(two.watch.hook()).toMatchObject({ kind: 'failed', job: reference });
      expect(await image('app')).toContain(':1');

      // The failure of the second one is no failure of the third, before Argo CD has seen that.
      const third = await ops.commit(files('3'));
      const patient = follow('waves', ops, third, { poke: false });
      await patient.watch.synced;
      await patient.until(() => patient.watch.describe().join('\n').includes('Failed'));
      expect(patient.watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
      expect(await follow('waves', ops, third).settled()).toMatchObject({ revision: third });
      await patient.settled();
      expect(await image('worker')).toContain(':3');
      // The third contains the second.
      expect(await follow('waves', ops, second).settled()).toMatchObject({ revision: third });
    },
    4 * minute,
  );

  it(
    'fails what cannot be rendered, and not what takes it back',
    async () => {
      const ops = await repository();
      const first = await ops.commit({ 'shop/app.yaml': deployment('rendered', '1') });
      await application('rendered', ops);
      await follow('rendered', ops, first).settled();

      const broken = await ops.commit({
        'shop/broken.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: [\n',
      });
      const failed = await follow('rendered', ops, broken).failure('SyncFailed');
      expect(failed.kind).toBe('waiting');
      expect(failed.failures[0]?.message).toContain('ComparisonError');

      const reverted = await ops.revert();
      const patient = follow('rendered', ops, reverted, { poke: false });
      await patient.watch.synced;
      expect(patient.watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
      expect(await follow('rendered', ops, reverted).settled()).toMatchObject({ failures: [] });
    },
    3 * minute,
  );

  it(
    'is awaited with what it syncs: the release arrives, fails early for its own reason, and is taken back',
    async () => {
      const ops = await repository();
      const { app1, app2 } = argo.cluster.images;
      const reference = { namespace: argo.namespace, name: named('whole') };
      const reconciled = (commit: string): Partial<KubernetesRollout> => ({
        reconciled: {
          revision: ops.expected(commit),
          controller: argoCdController({ application: reference }),
        },
      });
      const expected = [world.expected('whole')];
      const first = await ops.commit({
        'shop/app.yaml': workload('whole', { image: app1.reference }),
      });
      await application('whole', ops);
      expect(await world.wait(app1, expected, reconciled(first))).toMatchObject({
        revision: first,
        images: [{ digest: app1.digest }],
      });

      const annotations = kwokAnnotations('image-pull-error');
      const second = await ops.commit({
        'shop/app.yaml': workload('whole', { image: app2.reference, annotations }),
      });
      const graces = { ImagePullFailed: 0 };
      expect(await world.wait(app2, expected, { ...reconciled(second), graces })).toMatchObject({
        code: 'ROLLOUT_FAILED',
        facts: { reason: 'ImagePullFailed' },
        message: expect.stringContaining(app2.reference),
      });

      const third = await ops.revert();
      expect(await world.wait(app1, expected, reconciled(third))).toMatchObject({
        revision: third,
        images: [{ digest: app1.digest, pods: 1 }],
      });
    },
    3 * minute,
  );

  it(
    'waits for a person where nobody syncs by itself, and is seen through its API server',
    async () => {
      const ops = await repository();
      const first = await ops.commit({ 'shop/app.yaml': deployment('by-hand', '1') });
      await application('by-hand', ops, { syncPolicy: {} });
      const target = {
        server: argo.server,
        token: new Secret('any token'),
        application: { name: named('by-hand') },
      };
      const one = new Followed(argoCdController(target), world.cluster, ops.expected(first));
      followed.push(one);
      const waiting = await one.until(({ message }) => message.includes('automated sync is off'));
      expect(waiting).toMatchObject({ kind: 'waiting', failures: [] });

      const operation = { sync: { revision: first }, initiatedBy: { username: 'ada' } };
      await argo.cluster.api(
        'PATCH',
        `${collection()}/${named('by-hand')}`,
        { operation },
        mergePatch,
      );
      expect(await one.settled()).toMatchObject({ revision: first, failures: [] });
      expect(one.watch.hook()).toMatchObject({ kind: 'absent' });
    },
    3 * minute,
  );
});
