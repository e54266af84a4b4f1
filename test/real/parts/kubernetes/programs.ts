import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { part as busybox } from '../busybox.ts';
import { unpackedPackages } from '../debian-package.ts';
import { part as dockerEngine } from '../docker-engine.ts';
import { part as dockerRegistry } from '../docker-registry.ts';
import { has, installOnce, type Installation, type Part } from '../part.ts';

/** The module in control-plane/go.mod, which pins it and all that it needs. */
const kubernetesVersion = '1.34.4';
/** The module in etcd/go.mod. */
const etcdVersion = '3.6.16';
const kwokVersion = '0.8.0';

/** The control plane alone is minutes of work for an idle machine. */
const buildTimeout = 30 * 60 * 1000;

const run = promisify(execFile);

const flags = ['-trimpath', '-mod=readonly', '-buildvcs=false'];

/** kube-apiserver, kube-controller-manager, kube-scheduler, kubelet and kubectl: one program, built by Go. */
export const kubernetes: Part = goPart('kubernetes', kubernetesVersion, async (target) => {
  const variable = 'k8s.io/component-base/version';
  const [major, minor] = kubernetesVersion.split('.');
  const linked = [
    `-X ${variable}.gitVersion=v${kubernetesVersion}`,
    `-X ${variable}.gitMajor=${String(major)} -X ${variable}.gitMinor=${String(minor)}`,
  ];
  await build('control-plane', '.', target, linked.join(' '));
});

/** Where the cluster keeps its objects. apt's is too old for the watches of this API server. */
export const etcd: Part = goPart('etcd', etcdVersion, async (target) => {
  await build('etcd', 'go.etcd.io/etcd/server/v3', target);
});

/** Nodes that only say that they run something. */
export const kwok: Part = goPart('kwok', kwokVersion, async (target) => {
  const command = `sigs.k8s.io/kwok/cmd/kwok@v${kwokVersion}`;
  await go(['install', '-ldflags', '-s -w', command], {
    GOBIN: join(target, '..'),
    GOFLAGS: '-trimpath',
  });
});

/** The application of the tests' images; its version is its source. */
const application: Part = goPart('cluster-app', await sourceVersion(), async (target) => {
  await build('app', '.', target);
});

/** The network plugins that containerd starts for each pod; `program` is the folder with the package's files. */
export const networkPlugins: Part = {
  name: 'containernetworking-plugins',

  async install(): Promise<Installation> {
    return await unpackedPackages('containernetworking-plugins-1.1.1', [
      'containernetworking-plugins',
    ]);
  },

  async version(): Promise<string> {
    return Promise.resolve('1.1.1');
  },
};

/** What a cluster consists of, as paths. */
export interface Programs {
  readonly kubernetes: string;
  readonly etcd: string;
  readonly kwok: string;
  readonly registry: string;
  readonly application: string;
  readonly busybox: string;
  /** The folder with containerd and runc. */
  readonly containers: string;
  readonly networkPlugins: string;
}

/**
 * Installs all that a cluster consists of.
 * @returns the paths, or why this machine cannot have a cluster
 */
export async function installPrograms(): Promise<
  | { readonly kind: 'ready'; readonly programs: Programs }
  | { readonly kind: 'absent'; readonly reason: string }
> {
  const reason = await machineLacks();
  if (reason !== undefined) return { kind: 'absent', reason };
  const found = new Map<Part, string>();
  const parts = [kubernetes, etcd, kwok, dockerRegistry, application, busybox, dockerEngine];
  for (const part of [...parts, networkPlugins]) {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation;
    found.set(part, installation.program);
  }
  const of = (part: Part): string => found.get(part) ?? '';
  return {
    kind: 'ready',
    programs: {
      kubernetes: of(kubernetes),
      etcd: of(etcd),
      kwok: of(kwok),
      registry: of(dockerRegistry),
      application: of(application),
      busybox: of(busybox),
      containers: join(of(dockerEngine), 'usr'),
      networkPlugins: join(of(networkPlugins), 'usr', 'lib', 'cni'),
    },
  };
}

async function machineLacks(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'a kubelet needs root on Linux';
  const own = ['--net', '--mount', '--pid', '--ipc', '--fork', '--mount-proc'];
  if (!(await has('unshare', [...own, '--', 'ip', 'link', 'set', 'lo', 'up'])))
    return 'no namespaces can be made';
  if (!existsSync('/sys/fs/cgroup')) return 'there are no cgroups';
  return undefined;
}

/** A program that Go builds, once. */
export function goPart(
  name: string,
  version: string,
  fill: (target: string) => Promise<void>,
): Part {
  return {
    name,

    async install(): Promise<Installation> {
      if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
      const folder = await installOnce(`${name}-${version}`, (target) => fill(join(target, name)));
      return { kind: 'ready', program: join(folder, name) };
    },

    async version(): Promise<string> {
      return Promise.resolve(version);
    },
  };
}

/**
 * Builds a command of the module in a folder beside this file.
 * @param folder of the module, whose go.mod and go.sum pin all that it needs
 */
export async function build(
  folder: string,
  command: string,
  target: string,
  linked = '',
): Promise<void> {
  const source = join(import.meta.dirname, folder);
  const linker = ['-ldflags', `-s -w ${linked}`.trim()];
  await go(['-C', source, 'build', ...flags, ...linker, '-o', target, command]);
}

async function go(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  await run('go', [...args], {
    env: { ...process.env, CGO_ENABLED: '0', ...environment },
    timeout: buildTimeout,
    maxBuffer: 32 * 1024 * 1024,
  });
}

async function sourceVersion(): Promise<string> {
  const source = await readFile(join(import.meta.dirname, 'app', 'main.go'));
  return createHash('sha256').update(source).digest('hex').slice(0, 12);
}
