import type { SbomConfig } from '@waybill/config';
import { releaseEvidence } from '@waybill/ledger';
import type { WaybillContractVerdict } from '@waybill/supply-chain';
import type { ImagePlatform } from '@waybill/supply-chain/sbom';
import type { Connections } from '../connections.ts';
import { commitNotFound } from '../error-codes.ts';
import type { CompleteRequest } from '../steps/complete-release.ts';
import type { AttestationSources } from './image-papers.ts';
import type { OpenRelease } from './open-release.ts';
import { releaseContents } from './scanned-release.ts';

/**
 * Learns what the attestations of a release are made of: its record, and waybill.yaml at its commit.
 * @param connections the systems of the release
 * @param open the release
 * @param request what the run was asked for
 * @param contracts the verdicts of the commit's contracts, where there are any
 * @throws COMMIT_NOT_FOUND, and what reading waybill.yaml throws
 */
export async function attestationSources(
  connections: Connections,
  { record, release, wasReleased }: OpenRelease,
  request: CompleteRequest,
  contracts: readonly WaybillContractVerdict[] | undefined,
): Promise<AttestationSources> {
  const { settings } = connections;
  const { commit, workspace } = request;
  const git = await connections.applicationGit();
  const [config, bytes, facts] = await Promise.all([
    connections.configAt(commit),
    git.readFile(commit, settings.config),
    git.readCommit(commit),
  ]);
  if (facts === undefined) throw commitNotFound(commit, git.url);
  const built = releaseEvidence(record, 'built')?.contents ?? [];
  const platforms = new Map(
    built.map((it) => [
      it.name,
      it.platforms.map(({ platform, digest }) => ({ platform, digest })),
    ]),
  );
  const { images } = release;
  return {
    record,
    description: bytes === undefined ? undefined : { config, bytes },
    contents: releaseContents(connections, {
      ...{ commit, committedAt: facts.committedAt, config, images, platforms },
      ...(workspace === undefined ? {} : { workspace }),
    }),
    sbomFormats: config.sbom?.formats ?? [],
    sbomSubjects: (name) =>
      sbomSubjects(config.sbom, { name, platforms: platforms.get(name) ?? [] }),
    scans: config.scan !== undefined,
    contracts,
    // A report of an attempt that was not released is of its day; the one of the release is what the waybill says.
    scanAgain: request.scanAgain === true || !wasReleased,
  };
}

/** An image of one platform has its documents itself; of several, each that is looked into has its own. */
function sbomSubjects(
  config: SbomConfig | undefined,
  image: { readonly name: string; readonly platforms: readonly ImagePlatform[] },
): readonly (ImagePlatform | undefined)[] {
  const { name, platforms } = image;
  if (platforms.length < 2) return [undefined];
  switch (config?.images[name]?.kind) {
    case 'npm-lockfile':
      return [undefined];
    case 'files':
      return [undefined, ...platforms];
    case undefined:
      return platforms;
  }
}
