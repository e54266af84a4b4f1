import type { SbomConfig } from '@waybill/config';
import type { Digest } from '@waybill/core';
import type { CredentialSource } from '@waybill/oci';
import type { ToolSources } from '@waybill/process';
import { supplyChainError } from '../error-codes.ts';
import { readSbom } from './read-sbom.ts';
import type { ImagePlatform, Sbom } from './sbom.ts';

/** One image whose bills of materials are made. */
export interface SbomRequest {
  readonly image: {
    readonly name: string;
    readonly repository: string;
    readonly digest: Digest;
    /** The images that it is made of; a document about one of them is about the image. */
    readonly platforms?: readonly ImagePlatform[];
  };
  readonly config: SbomConfig;
  /** Reads a file of the released commit; undefined where there is none. */
  readonly readFile: (path: string) => Promise<Uint8Array | undefined>;
  /** The commit's time, which documents bear that are made here: equal input gives equal bytes. */
  readonly committedAt: string;
  readonly credentials: CredentialSource;
  readonly tools: ToolSources;
}

/**
 * Makes the bills of materials of one image: by syft of the pushed image, from npm's lockfile, or as they are given.
 * Where several platforms have images of their own, syft looks into each.
 * @param request the image, and how waybill.yaml wants them made
 * @returns one for each format (and platform), the first one for scanners; never an empty one unless that is allowed
 * @throws SBOM_SOURCE_MISSING, SBOM_EMPTY, SBOM_INVALID, SBOM_TOO_LARGE, SBOM_WRONG_SUBJECT,
 *   SBOM_LOCKFILE_UNSUPPORTED, SBOM_TOOL_FAILED, and what finding the tool throws
 */
export async function makeSboms(request: SbomRequest): Promise<readonly Sbom[]> {
  const { image, config } = request;
  const source = config.images[image.name] ?? { kind: 'syft' as const };
  switch (source.kind) {
    case 'syft':
      return await bySyft(request);
    case 'npm-lockfile':
      return await ofLockfile(request, source);
    case 'files':
      return await asGiven(request, source.paths);
  }
}

async function bySyft(request: SbomRequest): Promise<readonly Sbom[]> {
  const platforms = severalPlatforms(request.image);
  if (platforms.length === 0) return await runSyftOn(request, undefined);
  const sboms: Sbom[] = [];
  for (const platform of platforms) {
    const made = await runSyftOn(request, platform);
    sboms.push(...made.map((sbom) => ({ ...sbom, platform })));
  }
  return sboms;
}

/**
 * @param image an image, and the images that it is made of
 * @returns those, where they are several; an index of a single one is spoken of as one image
 */
export function severalPlatforms({
  platforms = [],
}: Pick<SbomRequest['image'], 'platforms'>): readonly ImagePlatform[] {
  return platforms.length > 1 ? platforms : [];
}

async function runSyftOn(
  { image, config, credentials, tools }: SbomRequest,
  of: ImagePlatform | undefined,
): Promise<readonly Sbom[]> {
  const { runSyft } = await import('./syft.ts');
  const { repository } = image;
  const digest = of?.digest ?? image.digest;
  const host = repository.slice(0, repository.indexOf('/'));
  const credential = await credentials(host, tools.signal);
  return await runSyft({
    source: {
      ...{ kind: 'registry', repository, digest },
      ...(of === undefined ? {} : { platform: of.platform }),
    },
    image: { repository, digest },
    formats: config.formats,
    empty: config.empty,
    timeoutMilliseconds: config.timeoutMilliseconds,
    tools,
    ...(credential === undefined ? {} : { credential }),
    ...(config.syft === undefined ? {} : { pin: config.syft }),
  });
}

async function ofLockfile(
  { image, config, readFile, committedAt }: SbomRequest,
  source: { readonly path: string; readonly development: boolean },
): Promise<readonly Sbom[]> {
  const { readNpmLockfile } = await import('./npm-lockfile.ts');
  const bytes = await readRequired(readFile, source.path, `sbom.images.${image.name}.npm-lockfile`);
  const lockfile = readNpmLockfile(bytes, source.path, source.development);
  const subject = { image, at: committedAt };
  const sboms: Sbom[] = [];
  for (const format of config.formats) {
    const document =
      format === 'cyclonedx'
        ? await (await import('./npm-cyclonedx.ts')).cyclonedxOfLockfile(lockfile, subject)
        : (await import('./npm-spdx.ts')).spdxOfLockfile(lockfile, subject);
    const what = `the bill of materials of ${image.name}, made of ${source.path}`;
    sboms.push(readSbom(document, { what, empty: config.empty }));
  }
  return sboms;
}

async function asGiven(
  { image, config, readFile }: SbomRequest,
  paths: readonly string[],
): Promise<readonly Sbom[]> {
  const digests = [image.digest, ...(image.platforms ?? []).map(({ digest }) => digest)];
  const sboms: Sbom[] = [];
  for (const path of paths) {
    const bytes = await readRequired(readFile, path, `sbom.images.${image.name}.files`);
    const what = `the bill of materials ${path}`;
    const sbom = readSbom(bytes, { what, digests, empty: config.empty });
    const platform = severalPlatforms(image).find(({ digest }) => digest === sbom.subject);
    const other = sboms.find(
      (it) => it.format === sbom.format && it.platform?.digest === platform?.digest,
    );
    if (other !== undefined) {
      throw supplyChainError('SBOM_INVALID', {
        message: `Expected one bill of materials of each format for ${image.name}${platform === undefined ? '' : ` (${platform.platform})`}; of ${paths.join(' and ')} two are ${sbom.format}.`,
        remedy: 'Take one of them out of `sbom.images` in waybill.yaml.',
      });
    }
    sboms.push(platform === undefined ? sbom : { ...sbom, platform });
  }
  return sboms;
}

/**
 * @param readFile reads a file of the released commit
 * @param path the file
 * @param key where waybill.yaml names it
 * @throws SBOM_SOURCE_MISSING
 */
export async function readRequired(
  readFile: SbomRequest['readFile'],
  path: string,
  key: string,
): Promise<Uint8Array> {
  const bytes = await readFile(path);
  if (bytes !== undefined) return bytes;
  throw supplyChainError('SBOM_SOURCE_MISSING', {
    message: `Expected the file ${path}, which ${key} in waybill.yaml names; there is none.`,
    remedy: 'Let a step write it before this one, or correct the path.',
    facts: { file: path, key },
  });
}
