import type { Progress } from '@waybill/core';

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
