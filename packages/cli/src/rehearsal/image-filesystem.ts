import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { digestSchema, parseWith, type Digest } from '@waybill/core';
import { createRegistryClient, parseReference } from '@waybill/oci';
import { z } from 'zod';
import { cliError } from '../error-codes.ts';

const limits = { configBytes: 1024 * 1024, layerBytes: 4 * 1024 ** 3, layers: 128 } as const;

const descriptorSchema = z.object({
  mediaType: z.string(),
  digest: digestSchema,
  size: z.int().nonnegative(),
});

const manifestSchema = z.object({
  config: descriptorSchema,
  layers: z.array(descriptorSchema).max(limits.layers),
});

/** What an image says about the process that it starts (OCI image specification, config). */
const imageConfigSchema = z.object({
  config: z.object({
    Entrypoint: z.array(z.string()).nullish(),
    Cmd: z.array(z.string()).nullish(),
    WorkingDir: z.string().nullish(),
    Env: z.array(z.string()).nullish(),
  }),
});

/** An image on this machine's disk, and what it starts. */
export interface UnpackedImage {
  readonly digest: Digest;
  readonly root: string;
  readonly command: readonly [string, ...string[]];
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Pulls an image by digest, checks every blob against its digest, and unpacks its layers.
 * @param repository `host/path`
 * @param digest which image; a tag is never asked
 * @param folder where images lie, one folder a digest; one that is there already is used again
 * @throws OCI_* where a blob is missing or differs, REHEARSAL_IMAGE_INVALID
 */
export async function pullImage(
  repository: string,
  digest: Digest,
  folder: string,
  signal: AbortSignal,
): Promise<UnpackedImage> {
  const reference = parseReference(repository);
  const client = createRegistryClient({ registry: reference.registry, signal });
  const remedy =
    'Publish the image with build-publish-image; the reconciler runs single-platform images.';
  const read = await client.readManifest(reference.repository, digest);
  const manifest = parseWith(manifestSchema, read.manifest, `the manifest ${digest}`, remedy);
  const configBytes = await client.readBlob(reference.repository, manifest.config, {
    maximumBytes: limits.configBytes,
  });
  const { config } = parseWith(
    imageConfigSchema,
    JSON.parse(configBytes.toString('utf8')),
    `the configuration of ${digest}`,
    remedy,
  );
  const root = join(folder, digest.replace(':', '-'));
  if (!(await exists(root))) {
    const partial = `${root}.partial`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    for (const layer of manifest.layers)
      await unpackLayer(client.streamBlob(reference.repository, layer), layer, partial, signal);
    await rename(partial, root);
  }
  const [tool, ...args] = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])];
  if (tool === undefined) {
    throw cliError('REHEARSAL_IMAGE_INVALID', {
      message: `Expected the image ${digest} to say what it starts, found neither entrypoint nor command.`,
      remedy: 'Set `entrypoint` of the image in waybill.yaml.',
      facts: { repository, digest },
    });
  }
  return {
    digest,
    root,
    command: [tool, ...args],
    workingFolder: join(root, config.WorkingDir ?? '/'),
    environment: Object.fromEntries((config.Env ?? []).map((entry) => splitOnce(entry))),
  };
}

async function unpackLayer(
  bytes: AsyncGenerator<Uint8Array, void, undefined>,
  layer: { readonly digest: Digest; readonly size: number },
  root: string,
  signal: AbortSignal,
): Promise<void> {
  if (layer.size > limits.layerBytes) {
    throw cliError('REHEARSAL_IMAGE_INVALID', {
      message: `Expected a layer of at most ${String(limits.layerBytes)} bytes, found one of ${String(layer.size)} (${layer.digest}).`,
      remedy: 'Leave out of the image what the application does not need.',
      facts: { digest: layer.digest, size: layer.size },
    });
  }
  const file = `${root}.layer`;
  await mkdir(dirname(file), { recursive: true });
  // Written whole before it is unpacked: the digest is known to be right only after the last byte.
  await pipeline(Readable.from(bytes), createWriteStream(file), { signal });
  const { extract } = await import('tar');
  await extract({ file, cwd: root, strict: true, preservePaths: false });
  await rm(file);
}

function splitOnce(entry: string): [string, string] {
  const at = entry.indexOf('=');
  return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
