import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as buildah from '../parts/buildah.ts';
import * as buildkitd from '../parts/buildkitd.ts';
import * as buildx from '../parts/buildx.ts';
import * as dockerEngine from '../parts/docker-engine.ts';
import { output, type Part } from '../parts/part.ts';

/** How images are built: an engine of ours on a real builder. */
export const builders = ['docker', 'buildkit', 'buildah'] as const;
export type Builder = (typeof builders)[number];

/** What each builder needs on this machine. */
export const partsOf: Readonly<Record<Builder, readonly Part[]>> = {
  docker: [dockerEngine.part, buildx.part],
  buildkit: [dockerEngine.part, buildx.part, buildkitd.part],
  buildah: [buildah.part],
};

/** What the keys of an image say for a builder: no network for RUN where the engine has none to give. */
export const enginesOf: Readonly<Record<Builder, (keys: string) => string>> = {
  docker: (keys) => `buildx: { network: none, ${keys} }`,
  buildkit: (keys) => `buildx: { builder: remote, ${keys} }`,
  buildah: (keys) => `buildah: { isolation: chroot, ${keys} }`,
};

/** Where builders look for each other, their settings and their storage. */
export type BuilderVariables = Readonly<
  Partial<Record<'PATH' | 'DOCKER_CONFIG' | 'DOCKER_HOST' | 'CONTAINERS_STORAGE_CONF', string>>
>;

/**
 * Starts what builders need.
 * @param wanted which ones
 * @param folder an empty one, which is there as long as the builders
 * @param stops gets what stops each again, as soon as it runs
 * @returns the variables by which a process finds them
 */
export async function startBuilders(
  wanted: readonly Builder[],
  folder: string,
  stops: (() => Promise<void>)[],
): Promise<BuilderVariables> {
  const variables: BuilderVariables = wanted.includes('buildah') ? await forBuildah(folder) : {};
  if (wanted.every((builder) => builder === 'buildah')) return variables;
  const configuration = join(folder, 'docker');
  await buildx.asPlugin(configuration);
  const programs = await dockerEngine.binaries();
  // Where no engine is there to be asked, BuildKit is reached by its own socket.
  let host = `unix://${join(folder, 'no-engine.sock')}`;
  if (wanted.includes('buildkit')) {
    const buildkit = await buildkitd.start();
    stops.push(() => buildkit.stop());
    const create = ['buildx', 'create', '--name', 'remote', '--driver', 'remote', buildkit.address];
    const environment = { DOCKER_CONFIG: configuration, DOCKER_HOST: host };
    await output(join(programs[0] ?? '', 'docker'), create, environment);
  }
  if (wanted.includes('docker')) {
    const engine = await dockerEngine.start();
    stops.push(() => engine.stop());
    ({ host } = engine);
  }
  return {
    ...variables,
    ...{ DOCKER_CONFIG: configuration, DOCKER_HOST: host },
    PATH: [...programs, process.env['PATH'] ?? ''].join(':'),
  };
}

async function forBuildah(folder: string): Promise<BuilderVariables> {
  const storage = join(folder, 'storage.conf');
  await writeFile(
    storage,
    `[storage]\ndriver = "vfs"\ngraphroot = "${join(folder, 'storage')}"\nrunroot = "${join(folder, 'run')}"\n`,
  );
  return { CONTAINERS_STORAGE_CONF: storage };
}
