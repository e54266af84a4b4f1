/**
 * `npm run test:real` installs the real programs that the tests run against, says which there are, and runs
 * the jest project `real`. Arguments go on to jest.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { part as act } from './parts/act.ts';
import { part as actionlint } from './parts/actionlint.ts';
import { part as buildah } from './parts/buildah.ts';
import { part as buildkitd } from './parts/buildkitd.ts';
import { part as buildx } from './parts/buildx.ts';
import { part as busybox } from './parts/busybox.ts';
import { part as crane } from './parts/crane.ts';
import { part as cosign, cosign2 } from './parts/cosign.ts';
import { part as dockerEngine } from './parts/docker-engine.ts';
import { part as dockerRegistry } from './parts/docker-registry.ts';
import { part as gitHttp } from './parts/git-http.ts';
import { part as gitea } from './parts/gitea.ts';
import { part as githubDescriptions } from './parts/github-descriptions.ts';
import { part as githubOpenapi } from './parts/github-openapi.ts';
import { part as grype } from './parts/grype.ts';
import { part as kubeconform } from './parts/kubeconform.ts';
import { endCluster } from './parts/kubernetes/cluster.ts';
import { etcd, kubernetes, kwok, networkPlugins } from './parts/kubernetes/programs.ts';
import { runProcess } from './parts/kubernetes/run-process.ts';
import { part as kubernetesDescriptions } from './parts/kubernetes-descriptions.ts';
import { argoCd, redis } from './parts/kubernetes/argo-cd.ts';
import { kustomizeController } from './parts/kubernetes/flux.ts';
import { part as kustomize } from './parts/kustomize.ts';
import { part as oasdiff } from './parts/oasdiff.ts';
import type { Part } from './parts/part.ts';
import { part as referrersRegistry } from './parts/referrers-registry.ts';
import { part as syft } from './parts/syft.ts';
import { fulcio, rekor, timestampServer } from './parts/sigstore-services.ts';
import { part as yq } from './parts/yq.ts';
import { part as zizmor } from './parts/zizmor.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every part, each a module of parts/; a new one is a line here. */
const parts: readonly Part[] = [
  act,
  actionlint,
  argoCd,
  buildah,
  buildkitd,
  buildx,
  busybox,
  crane,
  cosign,
  cosign2,
  dockerEngine,
  dockerRegistry,
  etcd,
  fulcio,
  gitHttp,
  gitea,
  githubDescriptions,
  githubOpenapi,
  grype,
  kubeconform,
  kubernetes,
  kubernetesDescriptions,
  kustomize,
  kustomizeController,
  kwok,
  networkPlugins,
  oasdiff,
  redis,
  rekor,
  referrersRegistry,
  syft,
  timestampServer,
  yq,
  zizmor,
];

async function installParts(): Promise<void> {
  for (const part of parts) {
    const installation = await part.install();
    console.log(
      installation.kind === 'ready'
        ? `${part.name}: ${await part.version()}`
        : `${part.name}: SKIPPED, ${installation.reason}`,
    );
  }
}

async function runTests(args: readonly string[]): Promise<number> {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const options = ['--experimental-vm-modules', '--no-warnings', jest, '--selectProjects', 'real'];
  // A third of the time is spent waiting for clusters and servers: half as many workers again as there are cores.
  const workers = args.some((word) => word.startsWith('--maxWorkers'))
    ? []
    : [`--maxWorkers=${String(Math.ceil(availableParallelism() * 1.5))}`];
  const child = spawn(process.execPath, [...options, '--coverage=false', ...workers, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  return code ?? 1;
}

/** All test files share one cluster, which ends with the process of this id: this one, where nobody named another. */
async function withCluster(run: () => Promise<number>): Promise<number> {
  const isNamed = (process.env['WAYBILL_TEST_RUN'] ?? '') !== '';
  if (!isNamed) process.env['WAYBILL_TEST_RUN'] = String(process.pid);
  try {
    return await run();
  } finally {
    if (!isNamed && process.platform === 'linux') await endCluster(runProcess());
  }
}

try {
  await installParts();
  process.exitCode = await withCluster(() => runTests(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
