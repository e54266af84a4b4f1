import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Cluster } from '@waybill/kubernetes';
import { connectCluster } from '@waybill/kubernetes/connect';
import { objectAt, type JsonObject } from '@waybill/kubernetes/object';
import { compareManifests, type FieldComparison } from '@waybill/rollout/drift';
import { runProcess } from '@waybill/process';
import { nodeEnvironment } from '@waybill/cli/rehearsal/environment';
import { git } from '@waybill/cli/rehearsal/repositories';
import { runStage } from '@waybill/cli/rehearsal/stage-run';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { writeFiles } from '../../embedded/small-repository.ts';
import { createSmallSystem, tamper, type SmallSystem } from '../../embedded/small-system.ts';
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

const policySchema = z.looseObject({
  environments: z.array(z.looseObject({ name: z.string() })),
});
const driftSchema = z.looseObject({
  differences: z.array(
    z.looseObject({
      place: z.string(),
      where: z.string(),
      expected: z.string(),
      found: z.string().nullable(),
    }),
  ),
  unknown: z.array(z.unknown()),
  looked: z.array(z.string()),
});

describeHere('waybill drift', () => {
  let real: RealCluster;
  let namespace: string;
  let system: SmallSystem;

  beforeAll(async () => {
    real = await realCluster();
    namespace = await real.newNamespace('drift-command');
    system = await createSmallSystem();
    const commit = system.baseline;
    system.answerAs(commit);
    for (const action of ['build-publish-image', 'sign-and-sbom'])
      expect((await system.step(action, {}, { commit })).code).toBe('');
    const staged = await runStage(system, {
      ...{ stage: 'promote', delivery: 'direct', commit, ref: 'refs/heads/main', actor: 'dev' },
      request: { environment: 'staging', commit },
    });
    expect(staged.failed).toBeUndefined();
    await inCluster();
  }, 240_000);

  afterAll(async () => {
    await system.close();
  });

  /** From now on staging is a cluster, whose manifest git and the cluster both have. */
  async function inCluster(): Promise<void> {
    const { opsRepository, signal: within } = system.world;
    const read = async (file: string): Promise<string> =>
      await git(opsRepository, within, 'show', `main:${file}`);
    const image = /^APP_IMAGE=(.*)$/m.exec(await read('staging/deploy.env'))?.[1] ?? '';
    const manifest = stringify({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', namespace },
      spec: {
        replicas: 0,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ name: 'web', image: image.replaceAll(/["']/g, '') }] },
        },
      },
    });
    const policy = policySchema.parse(parse(await read('waybill-policy.yaml')));
    const environments = policy.environments.map((environment) =>
      environment.name === 'staging'
        ? {
            ...environment,
            target: {
              kind: 'kubernetes',
              namespace,
              workloads: [{ workload: 'Deployment/web', containers: { web: 'app' } }],
            },
            'desired-state': [
              { file: 'staging/web.yaml', format: 'kubernetes', images: { app: 'container=web' } },
            ],
          }
        : environment,
    );
    await tamper(system, 'main', (tree) =>
      writeFiles(tree, {
        'staging/web.yaml': manifest,
        'waybill-policy.yaml': stringify({ ...policy, environments }),
      }),
    );
    await real.kubectl(['apply', '-f', '-'], manifest);
  }

  async function drift(
    ...words: readonly string[]
  ): Promise<{ readonly code: number | null; readonly out: string }> {
    const { folder, signal: within } = system.world;
    const program = join(system.distribution, 'cli', 'index.js');
    const { exitCode, stdout, stderr } = await runProcess(
      [process.execPath, program, 'drift', 'staging', ...words, '--rehearsal', folder],
      {
        cwd: folder,
        signal: within,
        timeoutMilliseconds: 60_000,
        env: { ...nodeEnvironment(), KUBECONFIG: real.kubeconfig },
      },
    );
    return { code: exitCode, out: `${stdout.toString('utf8')}${stderr.toString('utf8')}` };
  }

  test('tells fields of the cluster in a table and in JSON, and ends with 1', async () => {
    // What no manifest sets is nobody's drift: the workload has no pod, which the images tell.
    await real.kubectl(['annotate', 'deployment', 'web', 'by=hand', '-n', namespace]);
    const before = await drift('--json');
    const same = driftSchema.parse(JSON.parse(before.out));
    expect(same.differences.filter(({ place }) => place === 'field')).toEqual([]);
    expect(same.unknown).toEqual([]);
    expect(same.looked).toContainEqual('staging/web.yaml: the fields of 1 objects');

    await real.kubectl([
      'set',
      'image',
      'deployment/web',
      'web=example.org/other:1',
      '-n',
      namespace,
    ]);
    const found = await drift();
    const place = `Deployment ${namespace}/web spec.template.spec.containers[web].image`;
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/^field .*example\.org\/other:1/m);
    expect(found.out).toContain(place);
    const images = await drift('--images-only');
    expect(images.out).not.toContain(place);
  }, 120_000);
});
