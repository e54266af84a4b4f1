import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { isWaybillError, messageOf, type Progress } from '@waybill/core';
import satisfies from 'semver/functions/satisfies.js';
import { download } from './download.ts';
import { processError } from './error-codes.ts';
import { fileOfArchive } from './tar-file.ts';
import { askVersion } from './tool.ts';

/** A platform as release archives name it. */
export type ToolPlatform = 'linux-amd64' | 'linux-arm64' | 'darwin-amd64' | 'darwin-arm64';

/** A tool in the version that Waybill is tested with, and how its release archive is known. */
export interface PinnedTool {
  readonly name: string;
  readonly version: string;
  /** The versions that are taken from the PATH where the pinned one is not cached. */
  readonly range: string;
  /** What makes it say its version. */
  readonly versionArguments: readonly string[];
  /** Where a release archive (tar.gz) is; `{version}`, `{os}` and `{arch}` are filled in. */
  readonly url: string;
  readonly sha256: Readonly<Partial<Record<ToolPlatform, string>>>;
}

/** Where tools come from. */
export interface ToolSources {
  /** Keeps what was downloaded; several processes may share it. */
  readonly cacheFolder: string;
  /** Stands in the place of the scheme and host of a release archive's URL. */
  readonly mirror?: string;
  readonly signal: AbortSignal;
  readonly progress?: Progress;
  /** The folders that are searched; those of this process's PATH where absent. */
  readonly path?: string;
}

/** A tool that is there. */
export interface FoundTool {
  readonly name: string;
  readonly program: string;
  readonly version: string;
  readonly from: 'path' | 'cache' | 'download';
}

const maximumArchiveBytes = 128 * 1024 * 1024;
const maximumUnpackedBytes = 512 * 1024 * 1024;
const downloadDeadline = 300_000;

/**
 * Finds a tool: the pinned version where it was downloaded before, else one on the PATH in the range that works, else
 * the pinned version's release archive, which must have the pinned checksum.
 * @param tool what is wanted
 * @param sources where it may come from
 * @throws TOOL_CHECKSUM_UNKNOWN, TOOL_CHECKSUM_MISMATCH, TOOL_DOWNLOAD_FAILED
 */
export async function findTool(tool: PinnedTool, sources: ToolSources): Promise<FoundTool> {
  const platform = platformOf(process.platform, process.arch);
  const sha256 = platform === undefined ? undefined : tool.sha256[platform];
  const cached = sha256 === undefined ? undefined : cachedProgram(tool, sha256, sources);
  if (cached !== undefined && existsSync(cached)) return found(tool, cached, tool.version, 'cache');
  const installed = await onPath(tool, sources);
  if (installed?.suits === true) return found(tool, installed.program, installed.version, 'path');
  if (platform === undefined || sha256 === undefined || cached === undefined) {
    throw notPinned(tool, installed?.version);
  }
  sources.progress?.detail(`Downloading ${tool.name} ${tool.version}`);
  await install(tool, platform, sha256, cached, sources);
  return found(tool, cached, tool.version, 'download');
}

function found(
  { name }: PinnedTool,
  program: string,
  version: string,
  from: FoundTool['from'],
): FoundTool {
  return { name, program, version, from };
}

/** The names that Go's releases give to platforms. */
function platformOf(system: string, processor: string): ToolPlatform | undefined {
  const architecture = { x64: 'amd64', arm64: 'arm64' }[processor];
  const platforms: readonly ToolPlatform[] = [
    'linux-amd64',
    'linux-arm64',
    'darwin-amd64',
    'darwin-arm64',
  ];
  return platforms.find((platform) => platform === `${system}-${String(architecture)}`);
}

/** The checksum is part of the name: another pin of the same version is another program. */
function cachedProgram(
  { name, version }: PinnedTool,
  sha256: string,
  { cacheFolder }: ToolSources,
): string {
  return join(cacheFolder, 'waybill-tools', `${name}-${version}-${sha256.slice(0, 16)}`, name);
}

interface Installed {
  readonly program: string;
  readonly version: string;
  readonly suits: boolean;
}

/** A program on the PATH that does not say its version is passed over, as one of a wrong version is. */
async function onPath(tool: PinnedTool, sources: ToolSources): Promise<Installed | undefined> {
  const folders = (sources.path ?? process.env['PATH'] ?? '').split(delimiter);
  const program = folders
    // An empty or relative folder of the PATH would be looked for in a repository's checkout.
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, tool.name))
    .find((path) => existsSync(path));
  if (program === undefined) return undefined;
  try {
    const version = await askVersion(program, sources.signal, tool.versionArguments);
    return { program, version, suits: satisfies(version, tool.range) };
  } catch (error) {
    sources.signal.throwIfAborted();
    if (!isWaybillError(error)) throw error;
    sources.progress?.detail(error.message);
    return undefined;
  }
}

async function install(
  tool: PinnedTool,
  platform: ToolPlatform,
  sha256: string,
  program: string,
  sources: ToolSources,
): Promise<void> {
  const url = archiveUrl(tool, platform, sources.mirror);
  const archive = await download(url, {
    signal: sources.signal,
    maximumBytes: maximumArchiveBytes,
    deadlineMilliseconds: downloadDeadline,
  });
  const actual = createHash('sha256').update(archive).digest('hex');
  if (actual !== sha256) throw mismatch(tool, url, sha256, actual);
  const bytes = await unpacked(tool, archive, url);
  const folder = dirname(program);
  await mkdir(folder, { recursive: true });
  // Another process that comes at the same time puts the same bytes there; a half written file is never in its place.
  const unfinished = join(folder, `.${tool.name}-${randomUUID()}`);
  try {
    await writeFile(unfinished, bytes, { mode: 0o755 });
    await rename(unfinished, program);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function archiveUrl(tool: PinnedTool, platform: ToolPlatform, mirror: string | undefined): string {
  const [os = '', arch = ''] = platform.split('-');
  const values: Readonly<Record<string, string>> = { version: tool.version, os, arch };
  const url = tool.url.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return mirror === undefined
    ? url
    : `${mirror.replace(/\/+$/, '')}${url.replace(/^https:\/\/[^/]+/, '')}`;
}

async function unpacked(tool: PinnedTool, archive: Buffer, url: string): Promise<Buffer> {
  let file: Buffer | undefined;
  let problem = 'no such file in it';
  try {
    file = await fileOfArchive(archive, tool.name, maximumUnpackedBytes);
  } catch (error) {
    problem = messageOf(error);
  }
  if (file !== undefined) return file;
  throw processError('TOOL_DOWNLOAD_FAILED', {
    message: `Expected the archive ${url} to hold ${tool.name}; found ${problem}.`,
    remedy: `Give the checksum of a release archive (tar.gz) of ${tool.name}.`,
    facts: { tool: tool.name, url },
  });
}

function mismatch(tool: PinnedTool, url: string, expected: string, actual: string): Error {
  return processError('TOOL_CHECKSUM_MISMATCH', {
    message: `Expected ${url} to have the sha256 ${expected}; found ${actual}.`,
    remedy:
      'Do not use what was downloaded: find out why the mirror or the network gives something else.',
    facts: { tool: tool.name, url, expected, actual },
  });
}

function notPinned(tool: PinnedTool, installed: string | undefined): Error {
  const here = `${process.platform}-${process.arch}`;
  const instead = installed === undefined ? 'none on the PATH' : `${installed} on the PATH`;
  return processError('TOOL_CHECKSUM_UNKNOWN', {
    message: `Expected ${tool.name} ${tool.range} on the PATH, or the checksum of its release ${tool.version} for ${here}; found ${instead}, and no checksum.`,
    remedy: `Install ${tool.name} ${tool.range} on this machine, or write version and sha256 of its release into the policy.`,
    facts: { tool: tool.name, range: tool.range, platform: here },
  });
}
