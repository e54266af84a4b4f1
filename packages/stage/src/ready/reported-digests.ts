import type { ReleaseImage } from '@waybill/core';
import { isImageIndex, type RegistryClient } from '@waybill/oci';
import type { ExpectedImage } from '@waybill/rollout/kubernetes';
import { registryHost } from '../registry-connection.ts';

/** More platforms than that no image has. */
const mostPlatforms = 64;

/**
 * Reads from the registry what a container runtime may call an image: containerd reports the digest of the index or of
 * the manifest, Docker and CRI-O also that of the configuration.
 * @param image an image of the release
 * @param tag its tag
 * @param registry gives the client of a host
 * @returns the image with every digest that stands for it
 * @throws what the registry answers; IMAGE_* where a manifest is not what its digest says
 */
export async function reportedDigests(
  image: ReleaseImage,
  tag: string,
  registry: (host: string) => RegistryClient,
): Promise<ExpectedImage> {
  const client = registry(registryHost(image.repository));
  const path = image.repository.slice(registryHost(image.repository).length + 1);
  const reportedAs = new Set<string>([image.digest]);
  const { manifest } = await client.readManifest(path, image.digest);
  if (isImageIndex(manifest)) {
    const platforms = manifest.manifests.slice(0, mostPlatforms);
    const read = await Promise.all(
      platforms.map(async ({ digest }) => (await client.readManifest(path, digest)).manifest),
    );
    for (const [index, inner] of read.entries()) {
      const listed = platforms[index];
      if (listed !== undefined) reportedAs.add(listed.digest);
      if (!isImageIndex(inner)) reportedAs.add(inner.config.digest);
    }
  } else {
    reportedAs.add(manifest.config.digest);
  }
  const { name, repository, digest } = image;
  return { name, repository, tag, digest, reportedAs };
}
