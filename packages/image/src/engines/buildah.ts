import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expandTemplate } from '@waybill/config';
import { digestSchema, isWaybillError, systemClock } from '@waybill/core';
import { isLoopback } from '@waybill/oci';
import {
  runProcess,
  runToSuccess,
  type Command,
  type ProcessOptions,
  type ProcessResult,
} from '@waybill/process';
import type { BuildContext, BuildRequest, BuiltImage, ImageEngine, Material } from '../engine.ts';
import { imageError } from '../error-codes.ts';
import { readImageContent } from '../image-content.ts';
import { registryImage, trafficOf } from '../registry-image.ts';
import { buildFailure } from './build-failure.ts';
import { buildBase, dockerfileText, withBase } from './build-base.ts';
import {
  buildahBuildArguments,
  buildahExportArguments,
  buildahForgetArguments,
  type BuildahCommand,
} from './buildah-arguments.ts';
import { followBuildah } from './buildah-progress.ts';
import { builderEnvironment } from './builder-environment.ts';
import { dockerConfigFolder } from './docker-settings.ts';
import { pushImageLayout } from './image-layout.ts';
import {
  buildValues,
  commitSeconds,
  imageAnnotations,
  imageLabels,
  imageOf,
} from './image-source.ts';

const keptOutput = 1024 * 1024;
/** To write a layout to the disk. */
const exportTimeout = 20 * 60_000;

/**
 * Builds Dockerfiles by buildah, which needs no daemon. RUN instructions may do what they like, so a lost image is not
 * built again.
 */
export const buildahEngine: ImageEngine = {
  name: 'buildah',
  deterministic: false,
  build: buildWithBuildah,
};

/**
 * Builds an image and pushes it by digest, without a tag: buildah writes it to the disk, and we push it.
 * @param request what to build
 * @param context registry, signal
 * @returns the image as the registry has it
 * @throws IMAGE_BUILDER_MISSING, IMAGE_BUILD_FAILED, IMAGE_BUILDER_ANSWER, IMAGE_SECRET_MISSING,
 *   IMAGE_DOCKER_CONFIG, IMAGE_REGISTRY_ANSWER, and what the registry's client throws
 */
export async function buildWithBuildah(
  request: BuildRequest,
  context: BuildContext,
): Promise<BuiltImage> {
  const startedAt = systemClock.now();
  const { buildah, name, repository } = imageOf(request.image, 'buildah');
  const folder = await mkdtemp(join(context.temporaryFolder ?? tmpdir(), 'waybill-buildah-'));
  try {
    const target = registryImage(repository, context.registry);
    const surroundings = await surroundingsOf(request, context, target.host, folder);
    const command = await commandFor(
      request,
      context,
      isLoopback(target.host.replace(/:\d+$/, '')),
    );
    const progress = followBuildah(
      (text) => context.progress.detail(`${name}: ${text}`),
      surroundings.secrets ?? [],
    );
    try {
      const result = await start(request, buildahBuildArguments(command), {
        ...surroundings,
        timeoutMilliseconds: buildah.timeoutMilliseconds,
        maximumOutputBytes: keptOutput,
        overflow: 'truncate',
        onLine: (_stream, line) => {
          progress.line(line);
        },
      });
      if (result.exitCode !== 0) throw buildFailure(request, progress.failure());
      const layout = join(folder, 'layout');
      await runToSuccess(buildahExportArguments(command, layout), {
        ...surroundings,
        timeoutMilliseconds: exportTimeout,
      });
      const pushed = await pushImageLayout(request, context, layout);
      const { digest } = pushed.descriptor;
      const { descriptor, platforms } = await readImageContent(target.client, target.path, digest);
      return {
        name,
        repository,
        digest: descriptor.digest,
        mediaType: descriptor.mediaType,
        size: descriptor.size,
        platforms,
        materials: basesIn(pushed.annotations),
        blobs: trafficOf(pushed.pushed),
        cache: progress.cache(),
        seconds: (systemClock.now() - startedAt) / 1000,
      };
    } finally {
      await forgetName(command, surroundings);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Surroundings = Pick<ProcessOptions, 'cwd' | 'env' | 'signal' | 'secrets'>;

async function surroundingsOf(
  request: BuildRequest,
  context: BuildContext,
  host: string,
  folder: string,
): Promise<Surroundings> {
  const { buildah } = imageOf(request.image, 'buildah');
  const config = join(folder, 'docker');
  await mkdir(config, { mode: 0o700 });
  const own = await dockerConfigFolder(context.registryAccount, host, config);
  const extra = own === undefined ? {} : { REGISTRY_AUTH_FILE: join(own, 'config.json') };
  const { variables, secrets } = builderEnvironment(request, buildah.secrets, extra);
  const env = withoutEmptyDockerConfig(variables);
  return { cwd: request.checkout, env, signal: context.signal, secrets };
}

/** docker/setup-buildx-action and others set the folder; where it has no accounts, buildah ends with an error. */
function withoutEmptyDockerConfig({
  DOCKER_CONFIG: folder,
  ...others
}: Record<string, string>): Record<string, string> {
  const isThere = folder !== undefined && existsSync(join(folder, 'config.json'));
  return isThere ? { ...others, DOCKER_CONFIG: folder } : others;
}

async function commandFor(
  request: BuildRequest,
  context: BuildContext,
  insecure: boolean,
): Promise<BuildahCommand> {
  const { buildah } = imageOf(request.image, 'buildah');
  const values = buildValues(request);
  const buildArguments = Object.fromEntries(
    Object.entries(buildah['build-args']).map(([name, value]) => [
      name,
      expandTemplate(value, values),
    ]),
  );
  const contexts = buildah['build-contexts'];
  const choice = { target: buildah.target, arguments: buildArguments, contexts };
  const text = await dockerfileText(request.checkout, buildah.dockerfile);
  const found = await buildBase(request.image.name, context, text, choice);
  const base = found?.base;
  return {
    buildah,
    buildContexts: withBase(contexts, found),
    epoch: commitSeconds(request.commitTime),
    buildArguments,
    labels: imageLabels(request, buildah.labels, base),
    annotations: imageAnnotations(request, base),
    name: `localhost/waybill-build:${randomUUID()}`,
    insecure,
  };
}

async function start(
  request: BuildRequest,
  command: Command,
  options: ProcessOptions,
): Promise<ProcessResult> {
  try {
    return await runProcess(command, options);
  } catch (error) {
    if (!isWaybillError(error, 'PROCESS_NOT_FOUND')) throw error;
    throw imageError('IMAGE_BUILDER_MISSING', {
      message: `Expected buildah for the image ${request.image.name}; it is not on the PATH.`,
      remedy: 'Install buildah on the runner, or build with assemble, which needs no tool.',
      facts: { image: request.image.name },
      cause: error,
    });
  }
}

/** buildah names the base of the last stage in the manifest (OCI image specification, annotations). */
function basesIn(annotations: readonly Readonly<Record<string, string>>[]): readonly Material[] {
  const found = new Map<string, Material>();
  for (const values of annotations) {
    const name = values['org.opencontainers.image.base.name'] ?? '';
    const digest = digestSchema.safeParse(values['org.opencontainers.image.base.digest']);
    if (name !== '' && digest.success)
      found.set(`${name}@${digest.data}`, { name, digest: digest.data });
  }
  return [...found.values()];
}

/** Takes away the name that we gave, and with it the image; a failure of that is not the build's. */
async function forgetName(command: BuildahCommand, surroundings: Surroundings): Promise<void> {
  try {
    await runProcess(buildahForgetArguments(command), {
      ...surroundings,
      // Also after a cancellation: it takes a moment, and nothing else will do it.
      signal: new AbortController().signal,
      timeoutMilliseconds: 10_000,
    });
  } catch (error) {
    if (!isWaybillError(error)) throw error;
  }
}
