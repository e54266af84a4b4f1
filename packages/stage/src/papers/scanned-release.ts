import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ApplicationConfig } from '@waybill/config';
import { systemClock, type CommitSha, type Digest, type ReleaseImage } from '@waybill/core';
import type { ToolSources } from '@waybill/process';
import type { ImagePlatform, Sbom } from '@waybill/supply-chain/sbom';
import type { ScannedImage, ScanVerdict } from '@waybill/supply-chain/scan';
import type { Connections } from '../connections.ts';
import { prepareNetwork } from '../network.ts';
import { registryCredentials } from '../registry-connection.ts';

/** Reports of scanners are the longest documents that are read. */
const maximumGivenBytes = 128 * 1024 * 1024;

/** The release whose images are looked into. */
export interface ScanSubject {
  readonly commit: CommitSha;
  readonly committedAt: string;
  readonly config: Pick<ApplicationConfig, 'sbom' | 'scan'>;
  readonly images: readonly ReleaseImage[];
  /** The images of each index, by the image's name. */
  readonly platforms: ReadonlyMap<string, readonly ImagePlatform[]>;
  /** The checkout: reports that a step before wrote are read there. */
  readonly workspace?: string;
}

/** What is in the images, and what is known to be wrong with it; each made once, when it is first asked for. */
export interface ReleaseContents {
  readonly sboms: (image: ReleaseImage) => Promise<readonly Sbom[]>;
  readonly scan: (image: ReleaseImage) => Promise<ScannedImage | undefined>;
  /** Undefined where waybill.yaml asks for no scan. */
  readonly verdict: () => Promise<ScanVerdict | undefined>;
}

/**
 * @param connections the systems of the release
 * @param subject its images, and what waybill.yaml at its commit asks for
 */
export function releaseContents(connections: Connections, subject: ScanSubject): ReleaseContents {
  const { settings } = connections;
  const { config, images, committedAt } = subject;
  const readCommitted = async (path: string): Promise<Uint8Array | undefined> =>
    await (await connections.applicationGit()).readFile(subject.commit, path);
  const readGiven = async (path: string): Promise<Uint8Array | undefined> =>
    (await inWorkspace(subject.workspace, path)) ?? (await readCommitted(path));
  const about = ({
    name,
    repository,
    digest,
  }: ReleaseImage): {
    readonly image: {
      name: string;
      repository: string;
      digest: Digest;
      platforms: readonly ImagePlatform[];
    };
    readonly readFile: typeof readGiven;
    readonly committedAt: string;
    readonly tools: ToolSources;
  } => ({
    image: { name, repository, digest, platforms: subject.platforms.get(name) ?? [] },
    readFile: readGiven,
    committedAt,
    tools: toolsOf(connections),
  });
  const sboms = oncePerImage(async (image): Promise<readonly Sbom[]> => {
    if (config.sbom === undefined) return [];
    settings.progress.phase(`Bill of materials of ${image.name}`);
    const { makeSboms } = await import('@waybill/supply-chain/sbom');
    const credentials = registryCredentials(settings);
    return await makeSboms({ ...about(image), config: config.sbom, credentials });
  });
  const scan = oncePerImage(async (image): Promise<ScannedImage | undefined> => {
    if (config.scan === undefined) return undefined;
    settings.progress.phase(`Vulnerabilities of ${image.name}`);
    const { scanImage } = await import('@waybill/supply-chain/scan');
    return await scanImage({ ...about(image), config: config.scan, sboms: await sboms(image) });
  });
  return {
    sboms,
    scan,
    verdict: async () => {
      if (config.scan === undefined) return undefined;
      const scanned: ScannedImage[] = [];
      for (const image of images) {
        const found = await scan(image);
        if (found !== undefined) scanned.push(found);
      }
      const { judgeScans, readScanRules } = await import('@waybill/supply-chain/scan');
      // What takes findings out is read at the commit: a step of the job cannot add to it.
      const now = (settings.clock ?? systemClock).now();
      return judgeScans(scanned, await readScanRules(config.scan, readCommitted, now));
    },
  };
}

function toolsOf({ settings }: Connections): ToolSources {
  const { cacheFolder, mirror } = settings.tools ?? {};
  prepareNetwork(settings, new URL(mirror ?? 'https://github.com').hostname);
  return {
    cacheFolder: cacheFolder ?? settings.temporaryFolder,
    signal: settings.signal,
    progress: settings.progress,
    ...(mirror === undefined ? {} : { mirror }),
  };
}

async function inWorkspace(
  workspace: string | undefined,
  path: string,
): Promise<Uint8Array | undefined> {
  if (workspace === undefined) return undefined;
  const [root, file] = await Promise.all(
    [workspace, join(workspace, path)].map((it) => realpath(it).catch(() => undefined)),
  );
  if (root === undefined || file?.startsWith(`${root}${sep}`) !== true) return undefined;
  const pieces: Buffer[] = [];
  // One byte more than anything that is read may have: whoever reads it sees that it is too long.
  for await (const piece of createReadStream(file, { end: maximumGivenBytes })) {
    if (Buffer.isBuffer(piece)) pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function oncePerImage<T>(make: (image: ReleaseImage) => Promise<T>): typeof make {
  const made = new Map<string, Promise<T>>();
  return (image) => {
    const known = made.get(image.name) ?? make(image);
    made.set(image.name, known);
    return known;
  };
}
