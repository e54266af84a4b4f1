/**
 * Runs inside of a cluster's namespaces: `node inside.ts SETTINGS`. Starts all that the cluster consists of, says one
 * line of JSON when it is ready, does what it is asked by a socket, and ends when its input ends; everything else in
 * these namespaces ends with it.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { configurationText } from '../docker-registry.ts';
import { requestApi } from './api-request.ts';
import type { TestImages } from './cluster.ts';
import { serviceAddress, startControlPlane, type ControlPlane } from './control-plane.ts';
import { pushImages } from './images.ts';
import { kwokConfiguration } from './kwok-stages.ts';
import { prepareNode, startContainerd, startKubelet } from './node.ts';
import { lastWords, startProgram, type Program } from './program.ts';
import { answerCalls } from './remote-calls.ts';
import { files, insideSettingsSchema } from './settings.ts';
import { join as joinSockets, openTunnel } from './tunnel.ts';

const settings = insideSettingsSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { folder, programs, ports } = settings;
const kwokNodes = ['kwok-1', 'kwok-2', 'kwok-3'];
const path = [
  join(programs.containers, 'bin'),
  join(programs.containers, 'sbin'),
  process.env['PATH'] ?? '',
].join(':');

let isEnding = false;
const services = new Map<string, Program>();

function start(name: string, command: string, args: readonly string[]): Program {
  const log = join(folder, files.logs, `${name}.log`);
  return startProgram({
    ...{ command, args, log, environment: { PATH: path, HOME: folder } },
    onEnd: (code, signal) => void fail(name, log, String(code ?? signal)),
  });
}

async function fail(name: string, log: string, how: string): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  console.error(`${name} ended with ${how}: ${await lastWords(log)}`);
  process.exit(1);
}

async function startRegistry(): Promise<TestImages> {
  const host = `127.0.0.1:${String(ports.registry)}`;
  const home = join(folder, 'registry');
  await mkdir(home);
  const configuration = join(home, 'config.json');
  await writeFile(configuration, configurationText(host, join(home, 'storage')));
  start('registry', programs.registry, ['serve', configuration]);
  await untilTrue('the registry', () => fetch(`http://${host}/v2/`).then(({ ok }) => ok));
  return await pushImages(host, programs, join(folder, 'images'));
}

/** Pods find the API server where `KUBERNETES_SERVICE_HOST` says, though nothing routes services here. */
async function answerAtServiceAddress(): Promise<void> {
  execFileSync('ip', ['address', 'add', `${serviceAddress}/32`, 'dev', 'lo']);
  const server = createServer((socket) => joinSockets(socket, connect(ports.server, '127.0.0.1')));
  server.listen(443, serviceAddress);
  await once(server, 'listening');
}

async function startKwok(plane: ControlPlane): Promise<void> {
  const configuration = join(folder, 'kwok.yaml');
  await writeFile(configuration, kwokConfiguration());
  start('kwok', programs.kwok, [
    ...['--kubeconfig', plane.kubeconfig, '--config', configuration],
    ...['--manage-nodes-with-label-selector', 'type=kwok', '--server-address', '127.0.0.1:10247'],
    ...['--node-ip', '127.0.0.1', '--cidr', '10.89.0.1/16', '--node-lease-duration-seconds', '40'],
  ]);
  for (const name of kwokNodes) {
    const metadata = { name, labels: { type: 'kwok', 'kubernetes.io/hostname': name } };
    const body = { apiVersion: 'v1', kind: 'Node', metadata };
    await requestApi(plane.access, { method: 'POST', path: '/api/v1/nodes', body });
  }
}

const nodesSchema = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string() }),
      spec: z.object({ taints: z.array(z.unknown()).optional() }),
      status: z.object({
        conditions: z.array(z.object({ type: z.string(), status: z.string() })).optional(),
      }),
    }),
  ),
});

async function nodesAreReady({ access }: ControlPlane): Promise<void> {
  const wanted = [...kwokNodes, ...(settings.hasKubelet ? ['kubelet-1'] : [])];
  await untilTrue(`nodes ${wanted.join(', ')}`, async () => {
    const said = await requestApi(access, { method: 'GET', path: '/api/v1/nodes' });
    const ready = nodesSchema
      .parse(said)
      .items.filter(
        ({ spec, status }) =>
          (spec.taints ?? []).length === 0 &&
          status.conditions?.some((each) => each.type === 'Ready' && each.status === 'True'),
      );
    return wanted.every((name) => ready.some(({ metadata }) => metadata.name === name));
  });
}

async function untilTrue(what: string, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 90_000;
  while (!(await ask().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what}: not ready`);
    await sleep(50);
  }
}

const serviceSchema = z.object({
  name: z.string(),
  program: z.string(),
  args: z.array(z.string()),
  environment: z.record(z.string(), z.string()).default({}),
  folder: z.string().optional(),
});

async function startService(argument: unknown): Promise<unknown> {
  const { name, program, args, environment, folder: home } = serviceSchema.parse(argument);
  const known = services.get(name);
  if (known !== undefined) return { isNew: false, log: known.log };
  const log = join(folder, files.logs, `service-${name}.log`);
  const service = startProgram({
    ...{ command: program, args, log, environment: { PATH: path, HOME: folder, ...environment } },
    ...(home !== undefined && { folder: home }),
  });
  services.set(name, service);
  return Promise.resolve({ isNew: true, log });
}

async function begin(): Promise<void> {
  execFileSync('ip', ['link', 'set', 'lo', 'up']);
  await mkdir(join(folder, files.logs));
  await openTunnel(join(folder, files.tunnel));
  if (settings.hasKubelet) await prepareNode(folder);
  const images = startRegistry();
  images.catch(() => undefined);
  const containerd = settings.hasKubelet ? await startContainerd(settings, start) : undefined;
  const plane = await startControlPlane(settings, start);
  await answerAtServiceAddress();
  if (containerd !== undefined) {
    await startKubelet(settings, plane.kubeconfig, containerd, start);
  }
  await startKwok(plane);
  await nodesAreReady(plane);
  await answerCalls(join(folder, files.insideSocket), {
    restartApiServer: () => plane.restartApiServer(),
    startControllerManager: () => plane.startManager(),
    stopControllerManager: () => plane.stopManager(),
    compactEtcd: () => plane.compact(),
    service: startService,
  });
  const { authority, token } = plane.access;
  const { clientCertificate } = plane;
  console.log(JSON.stringify({ authority, token, clientCertificate, images: await images }));
}

process.stdin.resume();
process.stdin.on('end', () => {
  isEnding = true;
  process.exit(0);
});
try {
  await begin();
} catch (error) {
  console.error(error);
  process.exit(1);
}
