import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Start } from './control-plane.ts';
import type { InsideSettings } from './settings.ts';

/** The pods' network; its first address is the node's. */
const network = { bridge: 'pods0', address: '10.88.0.1', subnet: '10.88.0.0/16' };

/** What a kubelet wants the kernel to be set to, and would set for the whole machine. */
const kernelSettings: Readonly<Record<string, string>> = {
  'vm/overcommit_memory': '1',
  'vm/panic_on_oom': '0',
  'kernel/panic': '10',
  'kernel/panic_on_oops': '1',
  'kernel/keys/root_maxkeys': '1000000',
  'kernel/keys/root_maxbytes': '25000000',
};

/**
 * Makes these namespaces a place for a node: a bridge for pods, folders that programs have by heart, and kernel
 * settings that look as a kubelet wants them while the machine's own stay as they are.
 */
export async function prepareNode(folder: string): Promise<void> {
  const run = (program: string, ...args: readonly string[]): void => {
    execFileSync(program, args);
  };
  run('ip', 'link', 'add', network.bridge, 'type', 'bridge');
  run('ip', 'address', 'add', `${network.address}/16`, 'dev', network.bridge);
  run('ip', 'link', 'set', network.bridge, 'up');
  const own = join(folder, 'own');
  await mkdir(own);
  run('mount', '-t', 'tmpfs', 'tmpfs', own);
  for (const path of ['/run', '/var/lib', '/var/log']) {
    const name = path.slice(1).replaceAll('/', '-');
    const [upper, work] = [join(own, name), join(own, `${name}-work`)];
    await mkdir(upper);
    await mkdir(work);
    const layers = `lowerdir=${path},upperdir=${upper},workdir=${work}`;
    run('mount', '-t', 'overlay', 'overlay', '-o', layers, path);
  }
  for (const [name, value] of Object.entries(kernelSettings)) {
    const file = join(own, name.replaceAll('/', '-'));
    await writeFile(file, `${value}\n`);
    run('mount', '--bind', file, `/proc/sys/${name}`);
  }
}

/** Starts containerd; it needs no API server. */
export async function startContainerd(settings: InsideSettings, start: Start): Promise<string> {
  const { folder, programs } = settings;
  const home = join(folder, 'containerd');
  const networks = join(home, 'networks');
  await mkdir(networks, { recursive: true });
  await writeFile(join(networks, '10-pods.conflist'), JSON.stringify(networkList(home)));
  const socket = join(folder, 'containerd.sock');
  const file = join(home, 'config.toml');
  await writeFile(file, containerdConfiguration(settings, home, socket));
  start('containerd', join(programs.containers, 'bin', 'containerd'), ['--config', file]);
  return socket;
}

function networkList(home: string): object {
  const ranges = [[{ subnet: network.subnet }]];
  const ipam = { type: 'host-local', dataDir: join(home, 'addresses'), ranges };
  const bridge = {
    ...{ type: 'bridge', bridge: network.bridge, isGateway: true, hairpinMode: true },
    ipam: { ...ipam, routes: [{ dst: '0.0.0.0/0' }] },
  };
  return { cniVersion: '0.4.0', name: 'pods', plugins: [bridge] };
}

function containerdConfiguration(
  { programs, ports }: InsideSettings,
  home: string,
  socket: string,
): string {
  return `version = 2
root = "${join(home, 'root')}"
state = "${join(home, 'state')}"
disabled_plugins = ["io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.zfs", "io.containerd.snapshotter.v1.devmapper", "io.containerd.tracing.processor.v1.otlp"]
[grpc]
  address = "${socket}"
[plugins."io.containerd.internal.v1.opt"]
  path = "${join(home, 'opt')}"
[plugins."io.containerd.grpc.v1.cri"]
  # Not everybody may make a process less likely to be killed (CAP_SYS_RESOURCE); no pod would start then.
  restrict_oom_score_adj = true
  sandbox_image = "127.0.0.1:${String(ports.registry)}/pause:1"
  stream_server_address = "127.0.0.1"
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "${programs.networkPlugins}"
    conf_dir = "${join(home, 'networks')}"
  [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
      BinaryName = "${join(programs.containers, 'sbin', 'runc')}"
      SystemdCgroup = false
`;
}

/** Starts the kubelet of the node `kubelet-1`. */
export async function startKubelet(
  settings: InsideSettings,
  kubeconfig: string,
  socket: string,
  start: Start,
): Promise<void> {
  const { folder, programs } = settings;
  const home = join(folder, 'kubelet');
  await mkdir(home);
  const file = join(home, 'config.json');
  await writeFile(file, JSON.stringify(kubeletConfiguration(settings, home, socket)));
  start('kubelet', programs.kubernetes, [
    ...['kubelet', '--config', file, '--kubeconfig', kubeconfig, '--root-dir', home],
    ...['--hostname-override=kubelet-1', '--node-ip', network.address],
    ...['--node-labels=type=kubelet', '--cert-dir', join(home, 'certificates')],
    // With one, the log before a restart is gone when what crashes is begun again so fast.
    '--maximum-dead-containers-per-container=4',
  ]);
}

function kubeletConfiguration(settings: InsideSettings, home: string, socket: string): object {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    containerRuntimeEndpoint: `unix://${socket}`,
    authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
    address: network.address,
    healthzPort: 0,
    cgroupDriver: 'cgroupfs',
    ...(settings.cgroup !== undefined && { cgroupRoot: `/${settings.cgroup}` }),
    failCgroupV1: false,
    failSwapOn: false,
    enforceNodeAllocatable: [],
    localStorageCapacityIsolation: false,
    makeIPTablesUtilChains: false,
    resolvConf: '',
    podLogsDir: join(home, 'pod-logs'),
    volumePluginDir: join(home, 'volume-plugins'),
    evictionHard: { 'memory.available': '1Mi' },
    imageGCHighThresholdPercent: 100,
    registryPullQPS: 0,
    eventRecordQPS: 0,
    kubeAPIQPS: 200,
    kubeAPIBurst: 400,
    serializeImagePulls: false,
    maxPods: 250,
    nodeStatusUpdateFrequency: '5s',
    // What crashes is begun again every two seconds, not after 10, 20, 40 …: a test sees several restarts.
    featureGates: { KubeletCrashLoopBackOffMax: true },
    crashLoopBackOff: { maxContainerRestartPeriod: '2s' },
  };
}
