import { readStatements } from '@waybill/supply-chain';
import type { Connections } from '../connections.ts';
import { stageError } from '../error-codes.ts';
import { registryHost } from '../registry-connection.ts';
import type { ImagePaper } from './image-papers.ts';
import type { OpenRelease } from './open-release.ts';

/** The release, and whose papers count. */
type StoredRelease = Pick<OpenRelease, 'release' | 'registry'> & {
  readonly signing: Pick<OpenRelease['signing'], 'accepted'>;
};

/**
 * Keeps what hangs on the images of a release in the forge's own store of attestations as well: the same bundles, each
 * once.
 * @param connections the forge
 * @param open the release
 * @param papers what hangs on each image, by the image's name; all of it was verified
 * @returns whether one was not there
 * @throws FORGE_STORE_MISSING where the forge has no such store, and what the forge and the registry's client throw
 */
export async function storePapers(
  connections: Pick<Connections, 'forge'> & {
    readonly settings: Pick<Connections['settings'], 'progress'>;
  },
  { release, registry, signing }: StoredRelease,
  papers: ReadonlyMap<string, readonly ImagePaper[]>,
): Promise<boolean> {
  connections.settings.progress.phase("Attestations in the forge's store");
  const forge = await connections.forge();
  let changed = false;
  for (const image of release.images) {
    const client = registry(registryHost(image.repository));
    for (const { predicateType, attestation, platform } of papers.get(image.name) ?? []) {
      const subject = { ...image, digest: platform?.digest ?? image.digest };
      const { found } = await readStatements(client, subject, predicateType, signing.accepted);
      const bundle = found.find(({ referrer }) => referrer === attestation)?.bundle;
      if (bundle === undefined) continue;
      const stored = await forge.storeAttestation(subject.digest, bundle);
      if (stored === undefined) {
        throw stageError('FORGE_STORE_MISSING', {
          message: `Expected the forge to have a store of attestations; ${forge.kind} has none.`,
          remedy: 'Leave `forge-attestations` out: everything hangs on the images already.',
          facts: { forge: forge.kind },
        });
      }
      changed ||= stored.changed;
    }
  }
  return changed;
}
