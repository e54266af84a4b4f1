import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Cluster } from '@waybill/kubernetes';
import { connectCluster } from '@waybill/kubernetes/connect';
import { objectAt, type JsonObject } from '@waybill/kubernetes/object';
import { compareManifests, type FieldComparison } from '@waybill/rollout/drift';
import { clusterAbsence, realCluster, type RealCluster } from '../parts/kubernetes/cluster.ts';

/*
 * Fields of the ops repository against a real API server: its defaults, its forms of quantities, its merged lists and
 * its admission are no drift; what somebody changed by hand is.
 */
const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of Kubernetes: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;

const life = new AbortController();
const signal = life.signal;
const context = { signal };

const labels = { app: 'web' };

/** As people write it: amounts in other forms than the server's, lists in their own order, few defaults. */
function manifests(namespace: string): readonly JsonObject[] {
  const web = {
    name: 'web',
    image: 'registry.example/web:1',
    ports: [{ containerPort: 8080 }, { containerPort: 9090, name: 'metrics' }],
    env: [
      { name: 'MODE', value: 'fast' },
      { name: 'DB_PASSWORD', value: 'from-git-1234' },
    ],
    resources: { limits: { cpu: '1000m', memory: '1024Mi' }, requests: { cpu: 0.5 } },
  };
  const log = { name: 'log', image: 'registry.example/log:1', args: ['-v', '2'] };
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', namespace, labels },
      spec: {
        replicas: 0,
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [web, log] } },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      spec: { selector: labels, ports: [{ port: 80, targetPort: 8080 }] },
    },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'database' },
      stringData: { password: 'from-git-5678' },
    },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { size: '3' } },
  ];
}

describeHere('the fields that the ops repository sets', () => {
  let real: RealCluster;
  let admin: Cluster;
  let namespace: string;

  beforeAll(async () => {
    real = await realCluster();
    admin = await connectCluster({ kind: 'file', path: real.kubeconfig }, { signal });
    namespace = await real.newNamespace('drift');
    for (const manifest of manifests(namespace)) await admin.create(placed(manifest), context);
  }, 180_000);

  afterAll(() => {
    admin.close();
    life.abort();
  });

  function placed(manifest: JsonObject): JsonObject {
    return { ...manifest, metadata: { ...objectAt(manifest['metadata']), namespace } };
  }

  async function compared(cluster = admin): Promise<FieldComparison> {
    return await compareManifests({
      cluster,
      manifests: manifests(namespace).map((manifest) => ({ source: 'apps', manifest })),
      namespace,
      signal,
    });
  }

  test('are no drift in whatever form they are written', async () => {
    expect(await compared()).toEqual({
      differences: [],
      untold: 0,
      unknown: [],
      passedOver: [],
      objects: 4,
    });
  });

  test('are drift where somebody changed them, and nothing is written by looking', async () => {
    const reference = (apiVersion: string, kind: string, name: string) => ({
      ...{ apiVersion, kind, name, namespace },
    });
    const deployment = reference('apps/v1', 'Deployment', 'web');
    await admin.apply(
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web', namespace, annotations: { 'example.org/by-hand': 'yes' } },
        spec: {
          replicas: 0,
          minReadySeconds: 7,
          template: {
            spec: {
              containers: [
                {
                  name: 'web',
                  env: [
                    { name: 'MODE', value: 'slow' },
                    { name: 'DB_PASSWORD', value: 'by-hand-1234' },
                    { name: 'MORE', value: 'unset in git' },
                  ],
                  resources: { limits: { cpu: '2' } },
                },
              ],
            },
          },
        },
      },
      { manager: 'by-hand', force: true },
      context,
    );
    await admin.patch(
      reference('v1', 'Secret', 'database'),
      { data: { password: Buffer.from('by-hand-5678').toString('base64') } },
      context,
    );
    await admin.patch(reference('v1', 'Service', 'web'), { spec: { type: 'NodePort' } }, context);
    await admin.remove(
      reference('v1', 'ConfigMap', 'settings'),
      { propagation: 'Background' },
      context,
    );
    const before = await admin.read(deployment, signal);
    const found = await compared();
    const container = `Deployment ${namespace}/web spec.template.spec.containers[web]`;
    expect([...found.differences].sort((a, b) => (a.where < b.where ? -1 : 1))).toEqual([
      { where: `ConfigMap ${namespace}/settings`, expected: 'is there', found: null },
      {
        where: `${container}.env[DB_PASSWORD].value`,
        expected: '(not shown)',
        found: '(not shown)',
      },
      { where: `${container}.env[MODE].value`, expected: 'fast', found: 'slow' },
      { where: `${container}.resources.limits.cpu`, expected: '1', found: '2' },
      {
        where: `Secret ${namespace}/database data.password`,
        expected: '(not shown)',
        found: '(not shown)',
      },
    ]);
    expect((await admin.read(deployment, signal))?.whole).toEqual(before?.whole);
  });

  test('cannot be compared without the right to ask, and that is said once for a kind', async () => {
    const rules = [
      {
        apiGroups: ['', 'apps'],
        resources: ['deployments', 'services', 'secrets'],
        verbs: ['get'],
      },
      { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'patch'] },
    ];
    const limited = await real.kubeconfigFor(rules, namespace);
    const reader = await connectCluster({ kind: 'file', path: limited.kubeconfig }, { signal });
    try {
      const { unknown, differences } = await compared(reader);
      expect(unknown.map(({ where }) => where.split(' ')[0]).sort()).toEqual([
        'Deployment',
        'Secret',
        'Service',
      ]);
      for (const { why } of unknown) expect(why).toContain('patch');
      expect(differences.map(({ where }) => where)).toEqual([`ConfigMap ${namespace}/settings`]);
    } finally {
      reader.close();
    }
  });
});
