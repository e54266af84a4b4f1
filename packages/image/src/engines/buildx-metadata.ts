import { readFile, stat } from 'node:fs/promises';
import { digestSchema, type Digest } from '@waybill/core';
import { z } from 'zod';
import type { BuildRequest, Material } from '../engine.ts';
import { imageError } from '../error-codes.ts';

const maximumBytes = 32 * 1024 * 1024;

const dependencySchema = z.object({
  uri: z.string().max(4096),
  digest: z.record(z.string(), z.string()).optional(),
});

/** Provenance as BuildKit writes it: SLSA 0.2 (`materials`), and 1.0 since BuildKit 0.22. */
const provenanceSchema = z.looseObject({
  materials: z.array(dependencySchema).max(10_000).optional(),
  buildDefinition: z
    .looseObject({ resolvedDependencies: z.array(dependencySchema).max(10_000).optional() })
    .optional(),
});

const metadataSchema = z.record(z.string(), z.unknown());

/** What buildx wrote about a build. */
export interface BuildxMetadata {
  /** Of the manifest or index; absent where nothing was pushed. */
  readonly digest: Digest | undefined;
  readonly materials: readonly Material[];
}

/**
 * @param file what `--metadata-file` named
 * @param request what was built; a bake file's metadata has a part for each target
 * @param target the bake target, where there is one
 * @throws IMAGE_BUILDER_ANSWER
 */
export async function readBuildxMetadata(
  file: string,
  request: BuildRequest,
  target: string | undefined,
): Promise<BuildxMetadata> {
  let whole = await readRecord(file, request);
  if (target !== undefined) {
    const targets = Object.keys(whole).filter((key) => !key.startsWith('buildx.'));
    const part = metadataSchema.safeParse(whole[target]);
    if (!part.success || targets.length !== 1) {
      throw unexpected(
        request,
        `the targets ${targets.join(', ')} in the place of ${target} alone`,
      );
    }
    whole = part.data;
  }
  const digest = digestSchema.optional().safeParse(whole['containerimage.digest']);
  if (!digest.success) throw unexpected(request, 'a digest of another form');
  const provenance = Object.entries(whole)
    .filter(([key]) => /^buildx\.build\.provenance(?:\/|$)/.test(key))
    .map(([, value]) => value);
  return { digest: digest.data, materials: materialsIn(provenance) };
}

async function readRecord(
  file: string,
  request: BuildRequest,
): Promise<z.infer<typeof metadataSchema>> {
  try {
    const { size } = await stat(file);
    if (size > maximumBytes) throw unexpected(request, `${String(size)} bytes of metadata`);
    return metadataSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw error instanceof Error && 'remedy' in error
      ? error
      : unexpected(request, 'none that can be read');
  }
}

/**
 * @param provenance predicates as BuildKit writes them
 * @returns the images (and other things with a sha256) that the build took, each once, in order of their names
 */
export function materialsIn(provenance: readonly unknown[]): readonly Material[] {
  const found = new Map<string, Material>();
  for (const value of provenance) {
    const parsed = provenanceSchema.safeParse(value);
    if (!parsed.success) continue;
    const { materials, buildDefinition } = parsed.data;
    for (const { uri, digest } of [
      ...(materials ?? []),
      ...(buildDefinition?.resolvedDependencies ?? []),
    ]) {
      const sha256 = digestSchema.safeParse(`sha256:${digest?.['sha256'] ?? ''}`);
      if (!sha256.success) continue;
      const name = imageName(uri);
      found.set(`${name}@${sha256.data}`, { name, digest: sha256.data });
    }
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, material]) => material);
}

/** `pkg:docker/ghcr.io%2Facme/base@3.22?platform=linux%2Famd64` names the image `ghcr.io/acme/base:3.22`. */
function imageName(uri: string): string {
  const [, path, version] = /^pkg:(?:docker|oci)\/([^@?#]+)(?:@([^?#]*))?/.exec(uri) ?? [];
  if (path === undefined) return uri;
  try {
    const name = decodeURIComponent(path);
    const tag = decodeURIComponent(version ?? '');
    return tag === '' || tag.startsWith('sha256:') ? name : `${name}:${tag}`;
  } catch {
    return uri;
  }
}

function unexpected({ image }: BuildRequest, found: string): Error {
  return imageError('IMAGE_BUILDER_ANSWER', {
    message: `Expected the builder of the image ${image.name} to say what it built; found ${found}.`,
    remedy: 'Use a current version of docker buildx; a bake target must be one target, no group.',
    facts: { image: image.name, found },
  });
}
