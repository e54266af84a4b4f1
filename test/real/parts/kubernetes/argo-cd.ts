import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unpackedPackages } from '../debian-package.ts';
import type { Installation, Part } from '../part.ts';
import { realCluster, type RealCluster } from './cluster.ts';
import { moduleFolder } from './go-module.ts';
import { build, goPart } from './programs.ts';
import { settled } from './service-start.ts';

/** The module in argo-cd/go.mod, which pins it and all that it needs. */
const version = '3.2.11';
const checksum = 'h1:3hkR11XCp/nlyM2cWr3qeUSGuZgi3JkFdMpzgL5qOR8=';
const redisVersion = '7.0.15';
const module = 'github.com/argoproj/argo-cd/v3';

/** Argo CD: its controllers, repository server and API server are one program. */
export const argoCd: Part = goPart('argo-cd', version, async (target) => {
  await build('argo-cd', `${module}/cmd`, target);
  const source = await moduleFolder(`${module}@v${version}`, checksum);
  const folder = join(target, '..', 'definitions');
  await mkdir(folder);
  for (const kind of ['application', 'applicationset', 'appproject'])
    await cp(join(source, 'manifests', 'crds', `${kind}-crd.yaml`), join(folder, `${kind}.yaml`));
});

/** Where Argo CD keeps what it has rendered; `program` is the folder with the packages' files. */
export const redis: Part = {
  name: 'redis',

  async install(): Promise<Installation> {
    const libraries = ['libjemalloc2', 'liblzf1'];
    return await unpackedPackages(`redis-${redisVersion}`, [
      ...['redis-server', 'redis-tools'],
      ...libraries,
    ]);
  },

  async version(): Promise<string> {
    return Promise.resolve(redisVersion);
  },
};

/** Argo CD in the cluster of this run. */
export interface RealArgoCd {
  readonly cluster: RealCluster;
  /** Where its Applications live. */
  readonly namespace: string;
  /** Its API server; it takes any token. */
  readonly server: string;
}

const namespace = 'argocd';
const ports = {
  redis: 19800,
  repository: 19801,
  repositoryMetrics: 19802,
  metrics: 19803,
  server: 19804,
  serverMetrics: 19805,
  setsMetrics: 19806,
  setsProbe: 19807,
  setsWebhook: 19808,
};
const labels = { 'app.kubernetes.io/part-of': 'argocd' };
const startTimeout = 60_000;

/** Starts Argo CD in the cluster of this run, once. */
export async function realArgoCd(): Promise<RealArgoCd> {
  const cluster = await realCluster();
  const program = await programOf(argoCd);
  const redisFolder = await programOf(redis);
  await settled(cluster, join(program, '..', 'definitions'), namespace);
  await cluster.kubectl(['apply', '--server-side', '--force-conflicts', '-f', '-'], settings());
  await startRedis(cluster, redisFolder);
  const home = join(cluster.folder, 'argo-cd');
  await mkdir(join(home, 'ssh'), { recursive: true });
  await mkdir(join(home, 'tls'), { recursive: true });
  const environment = {
    KUBECONFIG: cluster.kubeconfig,
    ARGOCD_FAKE_IN_CLUSTER: 'true',
    ARGOCD_GPG_ENABLED: 'false',
    ARGOCD_SSH_DATA_PATH: join(home, 'ssh'),
    ARGOCD_TLS_DATA_PATH: join(home, 'tls'),
    HOME: home,
  };
  const start = async (name: string, args: readonly string[]): Promise<void> => {
    const named = { ...environment, ARGOCD_BINARY_NAME: name };
    await cluster.service(name, { program, args, environment: named, folder: home });
  };
  const local = (port: number): string => `127.0.0.1:${String(port)}`;
  const redisAddress = ['--redis', local(ports.redis)];
  const repository = [
    ...['--repo-server', local(ports.repository), '--repo-server-plaintext'],
    ...['--namespace', namespace],
  ];
  await start('argocd-repo-server', [
    ...redisAddress,
    ...['--disable-tls', '--address', '127.0.0.1', '--port', String(ports.repository)],
    ...['--metrics-address', '127.0.0.1', '--metrics-port', String(ports.repositoryMetrics)],
  ]);
  await start('argocd-application-controller', [
    ...[...redisAddress, ...repository],
    ...['--metrics-port', String(ports.metrics), '--status-processors', '4'],
    // Nothing is looked at again within a test by itself: only where it is asked to.
    ...['--operation-processors', '4', '--app-resync', '3600', '--app-resync-jitter', '0'],
  ]);
  await start('argocd-applicationset-controller', [
    ...['--argocd-repo-server', local(ports.repository), '--repo-server-plaintext'],
    ...['--namespace', namespace, '--metrics-addr', local(ports.setsMetrics)],
    ...['--probe-addr', local(ports.setsProbe), '--webhook-addr', local(ports.setsWebhook)],
  ]);
  await start('argocd-server', [
    ...[...redisAddress, ...repository],
    ...['--insecure', '--disable-auth', '--address', '127.0.0.1', '--port', String(ports.server)],
    ...['--metrics-port', String(ports.serverMetrics), '--staticassets', home],
  ]);
  const server = `http://127.0.0.1:${String(await cluster.forward(ports.server))}`;
  await answers(`${server}/api/version`);
  return { cluster, namespace, server };
}

async function startRedis(cluster: RealCluster, folder: string): Promise<void> {
  await cluster.service('redis', {
    program: join(folder, 'usr', 'bin', 'redis-server'),
    args: [
      '--bind',
      '127.0.0.1',
      '--port',
      String(ports.redis),
      '--save',
      '',
      '--appendonly',
      'no',
    ],
    environment: { LD_LIBRARY_PATH: join(folder, 'usr', 'lib', 'x86_64-linux-gnu') },
  });
}

async function answers(url: string): Promise<void> {
  const end = Date.now() + startTimeout;
  for (;;) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    if (Date.now() > end) throw new Error(`${url} does not answer`);
    await sleep(100);
  }
}

/** What Argo CD reads when it starts. */
function settings(): string {
  const metadata = (name: string): object => ({ name, namespace, labels });
  const items = [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata('argocd-cm'),
      data: { 'timeout.reconciliation': '3600s' },
    },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: metadata('argocd-rbac-cm'), data: {} },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: metadata('argocd-secret'),
      stringData: { 'server.secretkey': 'only for tests' },
    },
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AppProject',
      metadata: metadata('default'),
      spec: {
        sourceRepos: ['*'],
        destinations: [{ namespace: '*', server: '*' }],
        clusterResourceWhitelist: [{ group: '*', kind: '*' }],
      },
    },
  ];
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
}

async function programOf(part: Part): Promise<string> {
  const installation = await part.install();
  if (installation.kind === 'absent') throw new Error(`${part.name}: ${installation.reason}`);
  return installation.program;
}
