import type { ToolPin } from '@waybill/config';
import { findTool, type FoundTool, type PinnedTool, type ToolSources } from '@waybill/process';

/**
 * syft, as its project releases it. The checksums are those of the release's syft_1.52.0_checksums.txt, as at least two
 * public installers pin each archive independently (those for Linux: eight of them).
 */
export const syft: PinnedTool = {
  name: 'syft',
  version: '1.52.0',
  range: '>=1.20.0 <2.0.0',
  versionArguments: ['version'],
  url: 'https://github.com/anchore/syft/releases/download/v{version}/syft_{version}_{os}_{arch}.tar.gz',
  sha256: {
    'linux-amd64': 'caeedb81fb0491615f1ebd1761e4145d41ee86dd2cc7bf80669f9f5ad9d6133d',
    'linux-arm64': 'c46d5e4c28e12aa4c5becfaa343ef1c7f89045b6b895f2c21d471c62db09c706',
    'darwin-arm64': '014d561b6d13059124155f74a6c5a9a99501f5e209313638dd884f39eb418ee6',
  },
};

/**
 * grype, as its project releases it; 0.110 is the newest whose reading of SBOMs and databases the real tier proves. The
 * checksums are those of the release's grype_0.110.0_checksums.txt, as three public installers pin them for Linux and
 * one for macOS.
 */
export const grype: PinnedTool = {
  name: 'grype',
  version: '0.110.0',
  range: '>=0.100.0 <1.0.0',
  versionArguments: ['version'],
  url: 'https://github.com/anchore/grype/releases/download/v{version}/grype_{version}_{os}_{arch}.tar.gz',
  sha256: {
    'linux-amd64': 'aaa98d27d2d7efd9317c6a1ad6d9b15f3e65bab320e7d03bde41e251387bb71c',
    'linux-arm64': '804041ee69f119022e3e866741a558eae6f2df372a5dc1a5376d456d16f8c931',
    'darwin-amd64': '61e767381c395b2fac9ed6016f45de39107761df75f094fc3d9b7822809d07df',
    'darwin-arm64': '9aff01bfcb4510a1b803ef59375b43cd80764fa49aed71f9a3da81c417037411',
  },
};

/**
 * @param tool what is wanted
 * @param pin another version, where somebody wrote one: then that one, from the PATH too
 * @param sources where tools come from
 * @throws TOOL_CHECKSUM_UNKNOWN, TOOL_CHECKSUM_MISMATCH, TOOL_DOWNLOAD_FAILED
 */
export async function findPinned(
  tool: PinnedTool,
  pin: ToolPin | undefined,
  sources: ToolSources,
): Promise<FoundTool> {
  const { version, sha256 } = pin ?? tool;
  const range = pin === undefined ? tool.range : pin.version;
  return await findTool({ ...tool, version, sha256, range }, sources);
}
