import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expandTemplate } from '@waybill/config';
import { formatDuration, isWaybillError, performEffect, systemClock } from '@waybill/core';
import { isLoopback } from '@waybill/oci';
import { runProcess, runToSuccess, type ProcessOptions } from '@waybill/process';
import { refuseOtherDigest } from '../claimed-digest.ts';
import {
  noTraffic,
  type BuildContext,
  type BuildRequest,
  type BuiltImage,
  type ImageEngine,
} from '../engine.ts';
import { imageError } from '../error-codes.ts';
import { readImageContent } from '../image-content.ts';
import { registryImage, trafficOf } from '../registry-image.ts';
import { attestationsAsReferrers, attestationStorage } from './attestation-storage.ts';
import { buildFailure } from './build-failure.ts';
import { builderEnvironment, type BuilderEnvironment } from './builder-environment.ts';
import { buildxArguments, type BuildxCommand, type BuildxOutput } from './buildx-arguments.ts';
import { buildxBase, type BuildxBase } from './buildx-base.ts';
import { inspectBuilder } from './buildx-builder.ts';
import { readBuildxMetadata, type BuildxMetadata } from './buildx-metadata.ts';
import { followBuildx, type BuildxProgress } from './buildx-progress.ts';
import { dockerConfigFolder } from './docker-settings.ts';
import { pushEngineArchive } from './engine-archive.ts';
import {
  buildValues,
  commitSeconds,
  imageAnnotations,
  imageLabels,
  imageOf,
} from './image-source.ts';

/** JSON lines of progress hold a step's output in base64. */
const longestLine = 4 * 1024 * 1024;
const keptOutput = 1024 * 1024;
/** To save an image, and to take its name away. */
const engineTimeout = 20 * 60_000;

/**
 * Builds Dockerfiles and bake targets through `docker buildx`. RUN instructions may do what they like, so a lost image
 * is not built again.
 */
export const buildxEngine: ImageEngine = {
  name: 'buildx',
  deterministic: false,
  build: buildWithBuildx,
};

/** What belongs to one build. */
interface Build {
  readonly request: BuildRequest;
  readonly context: BuildContext;
  readonly folder: string;
  readonly environment: BuilderEnvironment;
}

/**
 * Builds an image and pushes it by digest, without a tag.
 * @param request what to build
 * @param context registry, signal
 * @returns the image as the registry has it
 * @throws IMAGE_BUILDER_MISSING, IMAGE_BUILD_FAILED, IMAGE_PUSH_REFUSED, IMAGE_BUILDER_ANSWER,
 *   IMAGE_SECRET_MISSING, IMAGE_DOCKER_CONFIG, IMAGE_REGISTRY_ANSWER, and what the registry's client throws
 */
export async function buildWithBuildx(
  request: BuildRequest,
  context: BuildContext,
): Promise<BuiltImage> {
  const startedAt = systemClock.now();
  const { buildx } = imageOf(request.image, 'buildx');
  const folder = await mkdtemp(join(context.temporaryFolder ?? tmpdir(), 'waybill-buildx-'));
  try {
    const target = registryImage(request.image.repository, context.registry);
    const config = join(folder, 'docker');
    await mkdir(config, { mode: 0o700 });
    const own = await dockerConfigFolder(context.registryAccount, target.host, config);
    const caches = [...buildx['cache-from'], ...buildx['cache-to']];
    const extra = own === undefined ? {} : { DOCKER_CONFIG: own };
    const environment = builderEnvironment(request, buildx.secrets, extra, caches);
    const build = { request, context, folder, environment };
    const builder = await inspectBuilder(buildx.builder, surroundings(build));
    const output: BuildxOutput =
      builder.driver === 'docker'
        ? engineOutput(request)
        : { to: 'registry', insecure: isLoopback(target.host.replace(/:\d+$/, '')) };
    const buildArguments = argumentsOf(request);
    const found = await buildxBase({
      ...{ request, context, buildx, buildArguments, folder, output },
      surroundings: surroundings(build),
    });
    const { base } = found;
    const command = commandFor(build, found, output);
    const progress = followBuildx(
      (text) => context.progress.detail(`${request.image.name}: ${text}`),
      environment.secrets,
    );
    const { digest: pushed, materials, blobs } = await carriedOut(build, command, progress);
    const digest =
      attestationStorage(buildx) === 'referrers'
        ? await attestationsAsReferrers({ ...target, digest: pushed })
        : pushed;
    refuseOtherDigest(request, digest);
    const { descriptor, platforms } = await readImageContent(target.client, target.path, digest);
    const { name, repository } = request.image;
    return {
      name,
      repository,
      digest: descriptor.digest,
      mediaType: descriptor.mediaType,
      size: descriptor.size,
      platforms,
      materials: materials.length === 0 && base !== undefined ? [base] : materials,
      blobs,
      cache: progress.cache(),
      seconds: (systemClock.now() - startedAt) / 1000,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function surroundings({
  request,
  context,
  environment,
}: Build): Pick<ProcessOptions, 'cwd' | 'env' | 'signal' | 'secrets'> {
  return {
    cwd: request.checkout,
    env: environment.variables,
    signal: context.signal,
    secrets: environment.secrets,
  };
}

/** The engine's own builder has one platform and keeps no attestations. */
function engineOutput(request: BuildRequest): BuildxOutput {
  const { buildx } = imageOf(request.image, 'buildx');
  const asked = [
    ...((buildx.platforms?.length ?? 1) > 1 ? ['several platforms'] : []),
    ...(buildx.provenance === 'none' ? [] : [`provenance: ${buildx.provenance}`]),
    ...(buildx.sbom ? ['sbom: true'] : []),
  ];
  if (asked.length === 0) return { to: 'engine', name: `waybill-build:${randomUUID()}` };
  throw imageError('IMAGE_BUILDER_MISSING', {
    message: `Expected a builder for ${asked.join(' and ')} of the image ${request.image.name}; found the Docker Engine's own (driver docker), which has neither.`,
    remedy:
      'Make a builder of its own before this step (docker/setup-buildx-action, or docker buildx create --use).',
    facts: { image: request.image.name, asked },
  });
}

function argumentsOf(request: BuildRequest): Record<string, string> {
  const { buildx } = imageOf(request.image, 'buildx');
  const values = buildValues(request);
  return Object.fromEntries(
    Object.entries(buildx['build-args']).map(([name, value]) => [
      name,
      expandTemplate(value, values),
    ]),
  );
}

function commandFor(
  { request, folder }: Build,
  found: BuildxBase,
  output: BuildxOutput,
): BuildxCommand {
  const { buildx, repository } = imageOf(request.image, 'buildx');
  return {
    buildx,
    repository,
    epoch: commitSeconds(request.commitTime),
    buildArguments: argumentsOf(request),
    buildContexts: found.contexts,
    dockerfile: found.dockerfile,
    bakeFile: found.bakeFile,
    labels: imageLabels(request, buildx.labels, found.base),
    annotations: imageAnnotations(request, found.base),
    metadataFile: join(folder, 'metadata.json'),
    output,
  };
}

async function carriedOut(
  build: Build,
  command: BuildxCommand,
  progress: BuildxProgress,
): Promise<
  Pick<BuiltImage, 'digest' | 'blobs'> & { readonly materials: BuildxMetadata['materials'] }
> {
  const { request, context } = build;
  const { bake, timeoutMilliseconds } = command.buildx;
  const metadata = async (): Promise<BuildxMetadata> =>
    await readBuildxMetadata(command.metadataFile, request, bake?.target);
  if (command.output.to === 'registry') {
    // What BuildKit pushes has no tag: until the release is claimed, nothing names it.
    const effect = { signal: context.signal, deadlineMilliseconds: timeoutMilliseconds };
    await performEffect('registry.push-manifest', effect, async (signal) => {
      await run(build, command, progress, signal);
    });
    const { digest, materials } = await metadata();
    if (digest !== undefined) return { digest, materials, blobs: noTraffic };
    throw imageError('IMAGE_BUILDER_ANSWER', {
      message: `Expected buildx to name the digest that it pushed for ${request.image.name}; its metadata has none.`,
      remedy: 'Use docker buildx 0.10 or newer with a builder that pushes.',
      facts: { image: request.image.name },
    });
  }
  const { name } = command.output;
  try {
    await run(build, command, progress, context.signal);
    const { materials } = await metadata();
    const { annotations } = command;
    const archive = await savedImage(build, name);
    const pushed = await pushEngineArchive(request, context, archive, build.folder, annotations);
    return { digest: pushed.descriptor.digest, materials, blobs: trafficOf(pushed.pushed) };
  } finally {
    await forgetName(build, name);
  }
}

async function run(
  build: Build,
  command: BuildxCommand,
  progress: BuildxProgress,
  signal: AbortSignal,
): Promise<void> {
  const { timeoutMilliseconds } = command.buildx;
  const { secrets: _hidden, ...around } = surroundings(build);
  const result = await runProcess(buildxArguments(command), {
    ...around,
    signal,
    timeoutMilliseconds,
    maximumOutputBytes: keptOutput,
    overflow: 'truncate',
    longestLine,
    // What steps write comes in base64: secrets are taken out after that is read.
    onLine: (_stream, line) => {
      progress.line(line);
    },
  }).catch((error: unknown) => {
    if (!isWaybillError(error, 'PROCESS_TIMED_OUT')) throw error;
    const problem = `it did not end within ${formatDuration(timeoutMilliseconds)} (timeout)`;
    throw buildFailure(build.request, { ...progress.failure(), problem });
  });
  if (result.exitCode !== 0) throw buildFailure(build.request, progress.failure());
}

async function savedImage(build: Build, name: string): Promise<string> {
  const file = join(build.folder, 'image.tar');
  await runToSuccess(['docker', 'image', 'save', '--output', file, name], {
    ...surroundings(build),
    timeoutMilliseconds: engineTimeout,
  });
  return file;
}

/** Takes away the name that we gave; what the engine keeps for its cache stays. */
async function forgetName(build: Build, name: string): Promise<void> {
  try {
    await runProcess(['docker', 'image', 'rm', '--no-prune', name], {
      ...surroundings(build),
      // Also after a cancellation: it takes a moment, and nothing else will do it.
      signal: new AbortController().signal,
      timeoutMilliseconds: 10_000,
    });
  } catch (error) {
    if (!isWaybillError(error)) throw error;
  }
}
