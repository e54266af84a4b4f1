import type { RenderPolicy, RenderToolPin } from '@waybill/config';
import { findTool, type FoundTool, type PinnedTool, type ToolSources } from '@waybill/process';

/**
 * kustomize, as its project releases it. The checksums are those of the release's checksums.txt, as
 * github.com/aryanduntley/CIAMstack (opsdir/scripts/fetch-tools.sh at 5e798b4) took them over, and as two other public
 * installers pin the same archives independently. For macOS none could be proved: there kustomize comes from the PATH,
 * or by version and checksum in the policy.
 */
const kustomize: PinnedTool = {
  name: 'kustomize',
  version: '5.8.2',
  range: '>=5.3.0 <6.0.0',
  versionArguments: ['version'],
  url: 'https://github.com/kubernetes-sigs/kustomize/releases/download/kustomize%2Fv{version}/kustomize_v{version}_{os}_{arch}.tar.gz',
  sha256: {
    'linux-amd64': '06af0a202c2b831207d0173f9c9cdb1b30abceca0747cb3fbb72792d26055c95',
    'linux-arm64': '0991957191951cb7dddd142403b5bb98a1fcd6378ba0079dddc1e2c309080a7f',
  },
};

/**
 * kubeconform, as its project releases it. The checksums are those of the release's CHECKSUMS, as
 * github.com/aryanduntley/CIAMstack (same file) and github.com/Josephdara/gke-platform (pipeline/install_tools.py at
 * d8b158d) pin them for Linux; the four of them stand alike in two public set-up scripts for Linux and macOS.
 */
const kubeconform: PinnedTool = {
  name: 'kubeconform',
  version: '0.8.0',
  range: '>=0.6.0 <1.0.0',
  versionArguments: ['-v'],
  url: 'https://github.com/yannh/kubeconform/releases/download/v{version}/kubeconform-{os}-{arch}.tar.gz',
  sha256: {
    'linux-amd64': '9bc2bffbf71f261128533edaf912153948b7ff238f9a531ae6d34466ec287883',
    'linux-arm64': '1f53fc8e81258197a35e8603054162a5af1de8c5af13746c71ab680d9534ed87',
    'darwin-amd64': '71dbc87ac9f24099a62b93570e65aa06312ba6ac8aea63b7f86e9d999edf5a92',
    'darwin-arm64': 'f84f4dfbebf4a6b0b230385fa065a39ea35e02608c2b50d025dcf64775a69d67',
  },
};

/** The tools of rendering; kubeconform only where something is validated. */
export interface RenderTools {
  readonly kustomize: FoundTool;
  readonly kubeconform: FoundTool | undefined;
}

/**
 * Finds the tools that an environment's overlays are rendered and validated with.
 * @param policy which versions, and whether anything is validated
 * @param sources where tools come from
 * @throws TOOL_CHECKSUM_UNKNOWN, TOOL_CHECKSUM_MISMATCH, TOOL_DOWNLOAD_FAILED
 */
export async function findRenderTools(
  policy: Pick<RenderPolicy, 'tools' | 'validate'>,
  sources: ToolSources,
): Promise<RenderTools> {
  const { tools } = policy;
  const [renderer, validator] = await Promise.all([
    findTool(pinnedBy(kustomize, tools.kustomize), sources),
    policy.validate === 'none'
      ? undefined
      : findTool(pinnedBy(kubeconform, tools.kubeconform), sources),
  ]);
  return { kustomize: renderer, kubeconform: validator };
}

/** Who writes a version into the policy wants that one, from the PATH too. */
function pinnedBy(tool: PinnedTool, pin: RenderToolPin | undefined): PinnedTool {
  if (pin === undefined) return tool;
  const { version, sha256 } = pin;
  return { ...tool, version, range: version, sha256 };
}
