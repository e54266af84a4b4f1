import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deploymentEvidence, phaseOf, type DeploymentRecord } from '@waybill/ledger';
import { stringify } from 'yaml';
import { realArgoCd, type RealArgoCd } from '../parts/kubernetes/argo-cd.ts';
import { clusterAbsence, onKubelet } from '../parts/kubernetes/cluster.ts';
import type { FluxSource } from '../parts/kubernetes/flux-source.ts';
import { realFlux, type RealFlux } from '../parts/kubernetes/flux.ts';
import { deploymentName } from './cluster-application.ts';
import { ClusterSystem } from './cluster-system.ts';
import { environment, FollowedReleases, migrateJob, type Promoted } from './followed-release.ts';
import { workload } from './rollout-world.ts';

/*
 * A release whose migration the controller starts: followed on its own revision between desired state and rollout, with
 * the rights that the READMEs ask for; a real kubelet runs migrator and application.
 */
const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of followed migrations: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;
const minute = 60_000;

const imageIn = async (system: ClusterSystem): Promise<string> =>
  await system.kubectl(
    ...['get', 'deployment', deploymentName(environment)],
    ...['-o', 'jsonpath={.spec.template.spec.containers[0].image}'],
  );
const migrating = (record: DeploymentRecord): unknown =>
  record.transitions.find(({ to }) => to === 'migrating')?.evidence;

/** A promotion that ended well, and what its record keeps of the Job. */
function expectMigrated({ failure, migration, record, said }: Promoted, words: string): void {
  expect(failure).toBeUndefined();
  expect(migration).toMatchObject({ kind: 'migrated', evidence: { ran: true, versionAfter: '1' } });
  expect(said.join('\n')).toContain(words);
  // The cluster says when the migration ended and when the code started.
  expect(said.join('\n')).not.toContain('is not known');
  expect(phaseOf(record)).toBe('accepted');
  const rollingOut = deploymentEvidence(record, 'rolling-out');
  expect(rollingOut?.migration).toMatchObject({ versionAfter: '1' });
  expect(rollingOut?.observations[0]?.subject).toMatch(/^Job .*\/migrate, .*migrator.*@sha256:/);
}

describeHere('a migration that Argo CD starts', () => {
  let argo: RealArgoCd;
  let system: ClusterSystem;
  let releases: FollowedReleases;
  let application: string;
  const job = `${environment}/migrate.yaml`;
  const app = {
    ...{ file: `${environment}/app.yaml`, format: 'kubernetes' },
    images: { app: 'container=app' },
  };
  const ofJob = { file: job, format: 'kubernetes', images: { migrator: 'container=migrate' } };

  beforeAll(async () => {
    argo = await realArgoCd();
    const namespace = await argo.cluster.newNamespace('hook');
    application = `${namespace}-shop`;
    system = await ClusterSystem.create(argo.cluster, namespace, {
      [environment]: { kind: 'argo-cd', application, namespace: argo.namespace },
    });
    releases = await FollowedReleases.of(system, 'argo-cd');
    const hook = {
      'argocd.argoproj.io/hook': 'PreSync',
      'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
    };
    await releases.desire({ [job]: migrateJob(system.real.images.app2.reference, hook) }, [
      app,
      ofJob,
    ]);
    await argo.cluster.api(
      'POST',
      `/apis/argoproj.io/v1alpha1/namespaces/${argo.namespace}/applications`,
      {
        ...{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application' },
        metadata: { namespace: argo.namespace, name: application },
        spec: {
          project: 'default',
          destination: { server: 'https://kubernetes.default.svc', namespace },
          source: {
            repoURL: `file://${system.world.opsRepository}`,
            ...{ targetRevision: 'main', path: environment },
          },
          syncPolicy: { automated: { prune: true }, retry: { limit: 0 } },
        },
      },
    );
  }, 5 * minute);

  afterAll(async () => {
    const place = `/apis/argoproj.io/v1alpha1/namespaces/${argo.namespace}/applications`;
    await argo.cluster.api('DELETE', `${place}/${application}`);
    await system.close();
    await system.real.removeNamespace(system.namespace);
  });

  it(
    'is followed; one that fails keeps the old code and is taken back; one that did not run is found out',
    async () => {
      const first = await releases.release('echo applied one');
      expectMigrated(await releases.promote(first), 'applied one');
      const before = await imageIn(system);

      const failed = await releases.promote(await releases.release('echo no table; exit 3'));
      expect(failed.failure).toMatchObject({
        code: 'MIGRATION_FAILED',
        message: expect.stringContaining('no table'),
      });
      expect(phaseOf(failed.record)).toBe('failed');
      expect(await imageIn(system)).toBe(before);
      const taken = await releases.takeBack(failed.id);
      expect(taken).toMatchObject({ kind: 'taken-back', recorded: { phase: 'accepted' } });
      if (taken.kind === 'taken-back')
        expect(migrating(taken.recorded.record)).toMatchObject({
          skipped: expect.stringMatching(/^a rollback brings back an image, never a schema; .+/),
        });

      // From here on only the application's image is desired state: the hook's stays.
      await releases.desire({}, [app]);
      const third = await releases.promote(await releases.release('echo applied three'));
      expect(third.failure).toMatchObject({
        code: 'MIGRATION_NOT_STARTED',
        message: expect.stringMatching(/sha256:.*sha256:/),
      });
    },
    5 * minute,
  );
});

describeHere('a migration that Flux starts', () => {
  let flux: RealFlux;
  let system: ClusterSystem;
  let source: FluxSource;
  let releases: FollowedReleases;
  const group = 'kustomize.toolkit.fluxcd.io/v1';
  const collection = (): string => `/apis/${group}/namespaces/${system.namespace}/kustomizations`;

  async function kustomization(name: string, path: string, more: object): Promise<void> {
    const { namespace } = system;
    await flux.cluster.api('POST', collection(), {
      ...{ apiVersion: group, kind: 'Kustomization', metadata: { namespace, name } },
      spec: {
        ...{ interval: '1h', retryInterval: '1h', timeout: '60s', prune: true },
        ...{ path, targetNamespace: namespace, ...more },
        sourceRef: { kind: 'GitRepository', name: 'ops' },
      },
    });
  }

  beforeAll(async () => {
    flux = await realFlux();
    const namespace = await flux.cluster.newNamespace('ordered');
    system = await ClusterSystem.create(flux.cluster, namespace, {
      [environment]: { kind: 'flux', kustomization: 'shop', namespace },
    });
    releases = await FollowedReleases.of(system, 'flux');
    const { repository: newName, digest } = system.real.images.app2;
    const images = [{ name: 'migrator', newName, digest }];
    const file = (folder: string): string => `${folder}/kustomization.yaml`;
    await releases.desire(
      {
        'migrations/job.yaml': migrateJob('migrator'),
        [file('migrations')]: {
          ...{ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' },
          ...{ resources: ['job.yaml'], images },
        },
      },
      [
        { file: file(environment), format: 'kustomization', images: { app: 'app' } },
        { file: file('migrations'), format: 'kustomization', images: { migrator: 'migrator' } },
      ],
    );
    const repository = system.world.opsRepository;
    source = await flux.source({ namespace, name: 'ops', repository, answers: true });
    await kustomization('migrations', './migrations', { wait: true, force: true });
    await kustomization('shop', `./${environment}`, { dependsOn: [{ name: 'migrations' }] });
  }, 5 * minute);

  afterAll(async () => {
    await source.stop();
    await system.close();
    await system.real.removeNamespace(system.namespace);
  });

  it(
    'is followed in what comes first; one that fails keeps the old code and is taken back; without an order it is found out',
    async () => {
      const first = await releases.release('echo applied one');
      expectMigrated(await releases.promote(first), 'applied one');
      const before = await imageIn(system);

      const failed = await releases.promote(await releases.release('echo no table; exit 3'));
      expect(failed.failure).toMatchObject({
        code: 'MIGRATION_FAILED',
        message: expect.stringContaining('no table'),
      });
      expect(await imageIn(system)).toBe(before);
      const taken = await releases.takeBack(failed.id);
      expect(taken).toMatchObject({ kind: 'taken-back', recorded: { phase: 'accepted' } });

      await flux.cluster.api(
        'PATCH',
        `${collection()}/shop`,
        { spec: { dependsOn: [] } },
        'application/merge-patch+json',
      );
      // What prepares its container does not wait for the migration.
      const name = deploymentName(environment);
      const command = ['/bin/sh', '-c', 'exit 0'];
      const prepare = [{ name: 'prepare', image: 'app', command }];
      const prepared = workload(name, {
        ...{ image: 'app', place: onKubelet, isProbed: true },
        pod: { initContainers: prepare },
      });
      await system.commitOps({ [`${environment}/app.yaml`]: stringify(prepared) });
      const slow = await releases.promote(await releases.release('sleep 12; echo applied slowly'));
      expect(slow.failure).toMatchObject({
        code: 'MIGRATION_OVERTAKEN',
        message: expect.stringContaining(
          `init container prepare of pod ${system.namespace}/${name}`,
        ),
      });
    },
    5 * minute,
  );
});
