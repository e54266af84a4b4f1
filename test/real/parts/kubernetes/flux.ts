import { readdir } from 'node:fs/promises';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Part } from '../part.ts';
import { realCluster, type RealCluster } from './cluster.ts';
import { FluxSource, type SourceSettings } from './flux-source.ts';
import { moduleFolder } from './go-module.ts';
import { build, goPart } from './programs.ts';
import { settled } from './service-start.ts';

/** The module in kustomize-controller/go.mod, which pins it and all that it needs. */
const version = '1.9.5';
const checksum = 'h1:/XY2zy3K7fntyppEXIHG7oRMzmfgIt50eJzUfaPX1Kc=';
/** Only its definitions: one of its own modules cannot be had, so flux-source.ts stands in for the program. */
const sourceVersion = '1.9.0';
const sourceChecksum = 'h1:5msg2yyjVYDULZos+2ve8MZzcSqTpusiXmrOeBhc9yY=';

const module = 'github.com/fluxcd/kustomize-controller';
const definitions = join('config', 'crd', 'bases');

/** Flux's kustomize-controller, with the definitions of its kinds and of the sources that it reads. */
export const kustomizeController: Part = goPart('kustomize-controller', version, async (target) => {
  await build('kustomize-controller', module, target);
  const folder = join(target, '..', 'definitions');
  await mkdir(folder);
  const own = await moduleFolder(`${module}@v${version}`, checksum);
  const sources = await moduleFolder(
    `github.com/fluxcd/source-controller@v${sourceVersion}`,
    sourceChecksum,
  );
  await cp(join(own, definitions), folder, { recursive: true });
  for (const name of await readdir(join(sources, definitions)))
    await cp(join(sources, definitions, name), join(folder, name));
});

/** Flux in the cluster of this run. */
export interface RealFlux {
  readonly cluster: RealCluster;
  /** Makes a source of a real repository; what source-controller would do for it is done by this process. */
  source(settings: SourceSettings): Promise<FluxSource>;
}

const artifacts = 'flux-artifacts';
const artifactPort = 19790;

/** Starts kustomize-controller in the cluster of this run, once. */
export async function realFlux(): Promise<RealFlux> {
  const cluster = await realCluster();
  const installation = await kustomizeController.install();
  if (installation.kind === 'absent') throw new Error(`Flux: ${installation.reason}`);
  const { program } = installation;
  const folder = join(cluster.folder, artifacts);
  await mkdir(folder, { recursive: true });
  await settled(cluster, join(program, '..', 'definitions'), 'flux-system');
  await cluster.service(artifacts, {
    program: process.execPath,
    args: [
      '--no-warnings',
      join(import.meta.dirname, 'file-server.ts'),
      folder,
      String(artifactPort),
    ],
  });
  await cluster.service('kustomize-controller', {
    program,
    args: [
      ...['--metrics-addr=127.0.0.1:19791', '--health-addr=127.0.0.1:19792', '--events-addr='],
      ...['--watch-all-namespaces', '--enable-leader-election=false', '--log-level=debug'],
      ...['--requeue-dependency=1s', '--interval-jitter-percentage=0', '--min-retry-delay=500ms'],
    ],
    environment: { KUBECONFIG: cluster.kubeconfig, RUNTIME_NAMESPACE: 'flux-system' },
  });
  return {
    cluster,
    source: (settings) =>
      FluxSource.create(cluster, settings, {
        folder,
        address: `http://127.0.0.1:${String(artifactPort)}`,
      }),
  };
}
