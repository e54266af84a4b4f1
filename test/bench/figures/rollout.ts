import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { digestSchema } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import { connectCluster } from '@waybill/kubernetes/connect';
import { awaitKubernetesReady, type ExpectedWorkload } from '@waybill/rollout/kubernetes';
import {
  clusterAbsence,
  endCluster,
  kwokAnnotations,
  onKwok,
  realCluster,
  type RealCluster,
} from '../../real/parts/kubernetes/cluster.ts';
import { runProcess } from '../../real/parts/kubernetes/run-process.ts';
import { figure, median, type Benchmark, type Figure } from '../figure.ts';

const execute = promisify(execFile);

/** `WAYBILL_BENCH_DEPLOYMENTS=50` measures less. */
const deployments = Number(process.env['WAYBILL_BENCH_DEPLOYMENTS'] ?? '500');
const rounds = 15;
/** Of so many kubectl one after the other is told what one for each would cost. */
const mostStarts = 50;
const signal = new AbortController().signal;

/** Milliseconds from what the API server says to the end of the wait. */
const longestReturn = 150;

/** How soon a wait ends when the cluster says ready, and what hundreds of them cost. */
export const benchmark: Benchmark = {
  name: 'rollout',

  async measure(progress): Promise<readonly Figure[]> {
    const absence = await clusterAbsence();
    if (absence !== undefined) {
      progress(`not measured: ${absence}`);
      return [];
    }
    const real = await realCluster();
    try {
      return [...(await returns(real, progress)), ...(await many(real, progress))];
    } finally {
      await endCluster(runProcess());
    }
  },
};

/** A pod that is made ready by hand: from the API server's answer to the end of the wait. */
async function returns(
  real: RealCluster,
  progress: (line: string) => void,
): Promise<readonly Figure[]> {
  const namespace = await real.newNamespace('bench-return');
  const cluster = await connectCluster({ kind: 'file', path: real.kubeconfig }, { signal });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await returnOnce(real, cluster, namespace, `app-${String(round)}`));
  }
  cluster.close();
  await real.removeNamespace(namespace);
  progress(`from ready to the return, each: ${times.map((time) => time.toFixed(0)).join(' ')} ms`);
  return [
    figure({
      ...{ name: 'rollout, from "ready" in the API to the return', unit: 'ms' },
      ...{ ours: median(times), peer: null, goal: longestReturn },
    }),
  ];
}

async function returnOnce(
  real: RealCluster,
  cluster: Cluster,
  namespace: string,
  name: string,
): Promise<number> {
  const image = real.images.app1.reference;
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const annotations = kwokAnnotations('hang');
  await real.api('POST', path, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, annotations },
    spec: { ...onKwok, containers: [{ name: 'app', image }] },
  });
  const waiting = wait(real, cluster, [
    { apiVersion: 'v1', kind: 'Pod', namespace, name, wave: 0, containers: new Map() },
  ]);
  // The wait has listed the pod, and kwok has begun it, long before.
  await sleep(1_000);
  const now = new Date().toISOString();
  const status = {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'True' }],
    containerStatuses: [
      {
        ...{ name: 'app', image, imageID: image, ready: true, started: true, restartCount: 0 },
        state: { running: { startedAt: now } },
      },
    ],
  };
  await real.api('PATCH', `${path}/${name}/status`, { status }, 'application/merge-patch+json');
  const readyAt = performance.now();
  await waiting;
  return performance.now() - readyAt;
}

async function wait(
  real: RealCluster,
  cluster: Cluster,
  workloads: readonly ExpectedWorkload[],
): Promise<void> {
  const { repository, tag } = real.images.app1;
  const digest = digestSchema.parse(real.images.app1.digest);
  const images = [{ name: 'app', repository, tag, digest, reportedAs: new Set<string>([digest]) }];
  await awaitKubernetesReady(
    { cluster, workloads, images, timeoutMilliseconds: 60_000, stableMilliseconds: 0 },
    { signal },
  );
}

const costSchema = z.object({
  cpuMilliseconds: z.number(),
  megabytes: z.number(),
  requests: z.record(z.string(), z.number()),
});
type Cost = z.infer<typeof costSchema>;

/** Hundreds of Deployments from their creation on, beside one kubectl for each, which finds them ready already. */
async function many(
  real: RealCluster,
  progress: (line: string) => void,
): Promise<readonly Figure[]> {
  const namespace = await real.newNamespace('bench-many');
  const path = `/apis/apps/v1/namespaces/${namespace}/deployments`;
  const names = Array.from({ length: deployments }, (_, number) => `app-${String(number)}`);
  const waiting = costOfOurs(real, namespace);
  await Promise.all(names.map((name) => real.api('POST', path, deploymentOf(real, name))));
  const ours = await waiting;
  progress(`ours: ${JSON.stringify(ours)}`);
  const peer = await costOfKubectl(real, namespace, names, progress);
  await real.removeNamespace(namespace);
  const name = `rollout, ${String(deployments)} Deployments at once`;
  const requests = Object.values(ours.requests).reduce((sum, count) => sum + count, 0);
  return [
    figure({
      ...{ name: `${name}, CPU`, unit: 'ms', goal: peer === undefined ? 30_000 : 1 },
      ...{ ours: ours.cpuMilliseconds, peer: peer?.cpuMilliseconds ?? null },
    }),
    figure({
      ...{ name: `${name}, memory`, unit: 'MB', goal: peer === undefined ? 500 : 1 },
      ...{ ours: ours.megabytes, peer: peer?.megabytes ?? null },
    }),
    figure({
      ...{ name: `${name}, requests to the API server`, unit: 'requests' },
      ...{ ours: requests, peer: null, goal: 20 },
    }),
  ];
}

function deploymentOf(real: RealCluster, name: string): object {
  const labels = { app: name };
  const container = { name: 'app', image: real.images.app1.reference };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { ...onKwok, containers: [container] } },
    },
  };
}

async function costOfOurs(real: RealCluster, namespace: string): Promise<Cost> {
  const { repository, tag, digest } = real.images.app1;
  const program = join(import.meta.dirname, '..', 'rollout', 'wait-for-many.ts');
  const { stdout } = await execute(process.execPath, [
    ...['--no-warnings', program, real.kubeconfig, namespace, String(deployments)],
    ...[repository, tag, digest],
  ]);
  return costSchema.parse(JSON.parse(stdout));
}

/** @returns what it costs to start kubectl for each; undefined where the machine has none */
async function costOfKubectl(
  real: RealCluster,
  namespace: string,
  names: readonly string[],
  progress: (line: string) => void,
): Promise<Pick<Cost, 'cpuMilliseconds' | 'megabytes'> | undefined> {
  const common = ['--kubeconfig', real.kubeconfig, '-n', namespace, 'rollout', 'status'];
  try {
    await execute('kubectl', ['version', '--client']);
  } catch {
    progress('kubectl is not on this machine: nothing to compare with');
    return undefined;
  }
  const started = names.slice(0, mostStarts);
  const script =
    'TIMEFORMAT="%3U %3S"; { time for n in "${@:2}"; do kubectl $1 "deployment/$n"; done >/dev/null 2>&1; } 2>&1';
  const { stdout } = await execute('bash', ['-c', script, 'time', common.join(' '), ...started], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  const [user = 0, system = 0] = stdout.trim().split(' ').map(Number);
  const each = await memoryOfOneKubectl(real, namespace, common);
  progress(
    `one kubectl that waits takes ${each.toFixed(0)} MB; ${String(names.length)} of them wait`,
  );
  return {
    cpuMilliseconds: ((user + system) * 1000 * names.length) / started.length,
    megabytes: each * names.length,
  };
}

async function memoryOfOneKubectl(
  real: RealCluster,
  namespace: string,
  common: readonly string[],
): Promise<number> {
  const path = `/apis/apps/v1/namespaces/${namespace}/deployments`;
  const paused = deploymentOf(real, 'never');
  await real.api('POST', path, { ...paused, spec: { ...specOf(paused), paused: true } });
  const child = spawn('kubectl', [...common, 'deployment/never'], { stdio: 'ignore' });
  await sleep(2_000);
  const text = await readFile(`/proc/${String(child.pid)}/status`, 'utf8');
  child.kill();
  return Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1] ?? 'NaN') / 1024;
}

function specOf(deployment: object): object {
  return 'spec' in deployment && typeof deployment.spec === 'object' && deployment.spec !== null
    ? deployment.spec
    : {};
}
