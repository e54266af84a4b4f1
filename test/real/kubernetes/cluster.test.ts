import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  clusterAbsence,
  kwokAnnotations,
  onKubelet,
  onKwok,
  ownCluster,
  realCluster,
  type KwokOutcome,
  type OwnCluster,
  type RealCluster,
} from '../parts/kubernetes/cluster.ts';

/*
 * The clusters that the tests of this folder run against: whether they do what those rely on.
 */
const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of Kubernetes: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;

const minute = 60_000;

const stateSchema = z.object({
  waiting: z.object({ reason: z.string() }).optional(),
  terminated: z.object({ exitCode: z.number(), reason: z.string() }).optional(),
});
const podSchema = z.object({
  metadata: z.object({ name: z.string() }),
  status: z.object({
    phase: z.string(),
    conditions: z.array(z.object({ type: z.string(), status: z.string() })).optional(),
    containerStatuses: z
      .array(
        z.object({
          imageID: z.string(),
          ready: z.boolean(),
          restartCount: z.number(),
          state: stateSchema,
          lastState: stateSchema.optional(),
        }),
      )
      .optional(),
  }),
});
type Pod = z.infer<typeof podSchema>;
const podsSchema = z.object({ items: z.array(podSchema) });

interface PodOptions {
  readonly image: string;
  readonly args?: readonly string[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly place: typeof onKubelet | typeof onKwok;
  readonly restartPolicy?: 'Always' | 'Never';
  readonly limits?: Readonly<Record<string, string>>;
  readonly isProbed?: boolean;
}

function template(name: string, options: PodOptions): object {
  const { image, args = [], annotations = {}, place, limits, isProbed } = options;
  const probe = { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 1 };
  const container = {
    ...{ name: 'app', image, args },
    ...(limits && { resources: { limits } }),
    ...(isProbed === true && { readinessProbe: probe }),
  };
  return {
    metadata: { labels: { app: name }, annotations },
    spec: {
      ...place,
      ...{ restartPolicy: options.restartPolicy ?? 'Always', terminationGracePeriodSeconds: 1 },
      containers: [container],
    },
  };
}

function deployment(name: string, replicas: number, options: PodOptions): object {
  return {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name } },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      template: template(name, options),
    },
  };
}

function job(name: string, options: PodOptions): object {
  const pod = template(name, { ...options, restartPolicy: 'Never' });
  const spec = { backoffLimit: 0, template: pod };
  return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec };
}

async function podOf(cluster: RealCluster, namespace: string, app: string): Promise<Pod[]> {
  const path = `/api/v1/namespaces/${namespace}/pods?labelSelector=app%3D${app}`;
  return podsSchema.parse(await cluster.api('GET', path)).items;
}

/** Asks until a pod of the application is as it should be. */
async function untilPod(
  cluster: RealCluster,
  namespace: string,
  app: string,
  isSo: (pod: Pod) => boolean,
): Promise<Pod> {
  let pods: Pod[] = [];
  for (const end = Date.now() + minute; Date.now() < end; await wait()) {
    pods = await podOf(cluster, namespace, app);
    const found = pods.find(isSo);
    if (found !== undefined) return found;
  }
  throw new Error(`no pod of ${app} is so: ${JSON.stringify(pods)}`);
}

async function wait(): Promise<boolean> {
  await sleep(100);
  return true;
}

const first = (pod: Pod): NonNullable<Pod['status']['containerStatuses']>[number] | undefined =>
  pod.status.containerStatuses?.[0];

describeHere('the cluster of a test run', () => {
  let cluster: RealCluster;
  let namespace: string;
  const apply = (manifest: object): Promise<string> =>
    cluster.kubectl(['apply', '-n', namespace, '-f', '-'], JSON.stringify(manifest));
  const until = (app: string, isSo: (pod: Pod) => boolean): Promise<Pod> =>
    untilPod(cluster, namespace, app, isSo);

  beforeAll(async () => {
    cluster = await realCluster();
    namespace = await cluster.newNamespace('parts');
  }, 4 * minute);
  afterAll(async () => {
    await cluster.removeNamespace(namespace);
  });

  it(
    'rolls out images by digest on a kubelet, which says what runs, also where the digest is an index',
    async () => {
      const { app1, app3 } = cluster.images;
      for (const image of [app1, app3]) {
        const name = `web-${image.version.slice(0, 1)}`;
        const options = { image: image.reference, place: onKubelet, isProbed: true };
        await apply(deployment(name, 1, { ...options, args: ['-listen', ':8080'] }));
        await cluster.kubectl([
          ...['rollout', 'status', '-n', namespace, `deployment/${name}`, '--timeout=60s'],
        ]);
        const [pod] = await podOf(cluster, namespace, name);
        const { digest, manifestDigest, configDigest } = image;
        const known = [digest, manifestDigest, configDigest].map((each) => each.slice(7));
        const running = pod === undefined ? undefined : first(pod)?.imageID;
        expect(known).toContain(running?.split('sha256:')[1]);
        const log = await cluster.kubectl(['logs', '-n', namespace, `deployment/${name}`]);
        expect(log).toContain(`version ${image.version}`);
      }
      expect(app3.digest).not.toBe(app3.manifestDigest);
    },
    2 * minute,
  );

  it(
    'shows a kubelet’s crashes, what takes too much memory, and images that are not there',
    async () => {
      const image = cluster.images.app2.reference;
      const limits = { memory: '32Mi' };
      const missing = `${cluster.registry}/app@sha256:${'0'.repeat(64)}`;
      const crash = ['-say', 'no database', '-exit-after', '0s', '-exit-code', '3'];
      await apply(deployment('crash', 1, { image, place: onKubelet, args: crash }));
      const eat = ['-allocate-after', '0s'];
      await apply(deployment('eat', 1, { image, place: onKubelet, args: eat, limits }));
      await apply(deployment('missing', 1, { image: missing, place: onKubelet }));
      const crashed = await until('crash', (pod) => (first(pod)?.restartCount ?? 0) >= 3);
      expect(first(crashed)?.lastState?.terminated).toMatchObject({ exitCode: 3, reason: 'Error' });
      await until('eat', (pod) => first(pod)?.lastState?.terminated?.reason === 'OOMKilled');
      await until('missing', (pod) => first(pod)?.state.waiting?.reason === 'ImagePullBackOff');
      const log = ['logs', '--previous', '-n', namespace, 'deployment/crash'];
      expect(await cluster.kubectl(log)).toContain('no database');
    },
    2 * minute,
  );

  const outcomes: readonly [KwokOutcome, (pod: Pod) => boolean][] = [
    ['ok', (pod) => first(pod)?.ready === true],
    ['slow', (pod) => first(pod)?.ready === true],
    ['exit', (pod) => (first(pod)?.restartCount ?? 0) >= 2],
    ['image-pull-error', (pod) => first(pod)?.state.waiting?.reason === 'ImagePullBackOff'],
    [
      'crash-loop',
      (pod) =>
        (first(pod)?.restartCount ?? 0) >= 2 &&
        first(pod)?.state.waiting?.reason === 'CrashLoopBackOff',
    ],
    ['oom-killed', (pod) => first(pod)?.lastState?.terminated?.reason === 'OOMKilled'],
    ['never-ready', (pod) => pod.status.phase === 'Running' && first(pod)?.ready === false],
    ['hang', (pod) => first(pod)?.state.waiting?.reason === 'ContainerCreating'],
  ];
  it(
    'lets each outcome of a pod on kwok be chosen',
    async () => {
      const image = cluster.images.app1.reference;
      for (const [outcome] of outcomes) {
        const annotations = kwokAnnotations(outcome, { delay: '1s' });
        await apply(deployment(`kwok-${outcome}`, 1, { image, place: onKwok, annotations }));
      }
      for (const [outcome, isSo] of outcomes) {
        expect(first(await until(`kwok-${outcome}`, isSo))).toBeDefined();
      }
    },
    2 * minute,
  );

  it(
    'lets each outcome of a Job on kwok be chosen',
    async () => {
      const image = cluster.images.app1.reference;
      const wanted: readonly [KwokOutcome, number | undefined, string][] = [
        ['ok', 0, 'Succeeded'],
        ['slow', 0, 'Succeeded'],
        ['exit', 7, 'Failed'],
        ['oom-killed', 137, 'Failed'],
        ['hang', undefined, 'Running'],
        ['image-pull-error', undefined, 'Pending'],
      ];
      for (const [outcome] of wanted) {
        const annotations = kwokAnnotations(outcome, { delay: '1s', exitCode: 7 });
        await apply(job(`job-${outcome}`, { image, place: onKwok, annotations }));
      }
      for (const [outcome, exitCode, phase] of wanted) {
        const found = await untilPod(cluster, namespace, `job-${outcome}`, (pod) => {
          const code = first(pod)?.state.terminated?.exitCode;
          return first(pod) !== undefined && pod.status.phase === phase && code === exitCode;
        });
        expect(found.status.phase).toBe(phase);
      }
    },
    2 * minute,
  );

  it(
    'has room for hundreds of pods on kwok',
    async () => {
      const image = cluster.images.app1.reference;
      await apply(deployment('many', 300, { image, place: onKwok }));
      await cluster.kubectl([
        ...['rollout', 'status', '-n', namespace, 'deployment/many', '--timeout=100s'],
      ]);
      expect(await podOf(cluster, namespace, 'many')).toHaveLength(300);
    },
    2 * minute,
  );

  it('runs programs in its network, and leads ports there', async () => {
    const child = cluster.inNamespace('cat', ['/proc/net/route']);
    let said = '';
    child.stdout?.on('data', (piece: Buffer) => (said += piece.toString()));
    await new Promise((resolve) => child.on('close', resolve));
    expect(said).toContain('pods0');
    const echo = [
      '-e',
      'require("http").createServer((q,a)=>a.end("inside")).listen(8099,"127.0.0.1")',
    ];
    const service = { program: process.execPath, args: echo };
    expect(await cluster.service('echo', service)).toMatchObject({ isNew: true });
    expect(await cluster.service('echo', service)).toMatchObject({ isNew: false });
    const port = await cluster.forward(8099);
    await expect(answer(`http://127.0.0.1:${String(port)}/`)).resolves.toBe('inside');
  });

  it('gives limited rights, and takes them away', async () => {
    const rules = [{ apiGroups: [''], resources: ['pods'], verbs: ['list'] }];
    const limited = await cluster.kubeconfigFor(rules, namespace);
    const list = (): Promise<string> =>
      cluster.kubectl(['--kubeconfig', limited.kubeconfig, 'get', 'pods', '-o', 'name']);
    await expect(list()).resolves.toBeDefined();
    await limited.revoke();
    await expect(list()).rejects.toThrow('Forbidden');
    await limited.invalidateToken();
    await expect(list()).rejects.toThrow(/logged in|Unauthorized/);
  });

  it(
    'fails on request, by a way of its own',
    async () => {
      const faulty = await cluster.faultyServer();
      const get = (): Promise<string> =>
        cluster.kubectl([
          '--kubeconfig',
          faulty.kubeconfig,
          'get',
          'namespace',
          namespace,
          '-o',
          'json',
        ]);
      const year = async (): Promise<string> =>
        /"creationTimestamp": "(\d+)/.exec(await get())?.[1] ?? '';
      const now = Number(await year());
      faulty.skewClock(-2 * 365 * 24 * 60 * minute);
      expect(now - Number(await year())).toBe(2);
      faulty.skewClock(0);
      faulty.answerStatus(403, 1, /GET .*namespaces\//);
      await expect(get()).rejects.toThrow('the test answers 403');
      faulty.answer429(1, 1);
      await expect(get()).resolves.toContain(namespace);
      faulty.refuse(true);
      await expect(get()).rejects.toThrow();
      faulty.refuse(false);
      await expect(get()).resolves.toContain(namespace);
      await faulty.stop();
    },
    minute,
  );

  it('leaves the kernel of the machine as it was', async () => {
    // A kubelet sets both to 1.
    const names = ['kernel/panic_on_oops', 'vm/overcommit_memory'];
    const files = names.map((name) => readFile(`/proc/sys/${name}`, 'utf8'));
    expect((await Promise.all(files)).join('')).not.toBe('1\n1\n');
  });
});

describeHere('a cluster of one test file', () => {
  let run: ChildProcess;
  let cluster: OwnCluster;
  let namespace: string;
  const version = async (): Promise<string> => {
    const said = await cluster.api('GET', `/api/v1/namespaces/${namespace}/configmaps`);
    return z.object({ metadata: z.object({ resourceVersion: z.string() }) }).parse(said).metadata
      .resourceVersion;
  };

  beforeAll(async () => {
    // Instead of jest: a run that can be ended here.
    run = spawn('sleep', ['600'], { stdio: 'ignore' });
    const before = process.env['WAYBILL_TEST_RUN'];
    process.env['WAYBILL_TEST_RUN'] = String(run.pid);
    try {
      cluster = await ownCluster();
    } finally {
      if (before === undefined) delete process.env['WAYBILL_TEST_RUN'];
      else process.env['WAYBILL_TEST_RUN'] = before;
    }
    namespace = await cluster.newNamespace('faults');
  }, 4 * minute);
  afterAll(() => {
    run.kill('SIGKILL');
  });

  it(
    'forgets what was before a compaction, and keeps what there is',
    async () => {
      const config = { metadata: { name: 'kept' }, data: { a: 'b' } };
      const path = `/api/v1/namespaces/${namespace}/configmaps`;
      const before = await version();
      await cluster.api('POST', path, config);
      const watch = `${path}?watch=true&timeoutSeconds=1&resourceVersion=${before}`;
      // The namespace's own object may be told beside it.
      const told = await cluster.api('GET', watch);
      expect(JSON.stringify(told)).toMatch(/ADDED.*kept/);
      await cluster.compactEtcd();
      const said = await cluster.api('GET', watch).catch(String);
      expect(JSON.stringify(said)).toMatch(/410|Expired/);
      await expect(cluster.api('GET', `${path}/kept`)).resolves.toMatchObject({ data: { a: 'b' } });
    },
    2 * minute,
  );

  it(
    'has a controller manager that can be away',
    async () => {
      await cluster.stopControllerManager();
      const image = cluster.images.app1.reference;
      const manifest = JSON.stringify(deployment('later', 1, { image, place: onKwok }));
      await cluster.kubectl(['apply', '-n', namespace, '-f', '-'], manifest);
      await sleep(2000);
      await expect(podOf(cluster, namespace, 'later')).resolves.toEqual([]);
      await cluster.startControllerManager();
      await untilPod(cluster, namespace, 'later', (pod) => first(pod)?.ready === true);
    },
    2 * minute,
  );

  it(
    'is gone when its run has ended, also by force',
    async () => {
      expect(existsSync(cluster.folder)).toBe(true);
      run.kill('SIGKILL');
      for (const end = Date.now() + minute; existsSync(cluster.folder); await wait()) {
        if (Date.now() > end) throw new Error(`${cluster.folder} is still there`);
      }
      await expect(fetch(`http://${cluster.registry}/v2/`)).rejects.toThrow();
    },
    2 * minute,
  );
});

async function answer(url: string): Promise<string> {
  for (const end = Date.now() + 10_000; ; await wait()) {
    try {
      const response = await fetch(url);
      return await response.text();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
