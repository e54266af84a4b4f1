import type { ReleaseImage } from '@waybill/core';
import { buildContext, buildRequest } from './build-all.ts';
import { claimedDigestMissing } from './claimed-digest.ts';
import { engineOf, type BlobTraffic } from './engine.ts';
import type { PublishPorts, PublishRequest, SignatureFacts } from './publish-ports.ts';

/** A claimed image that was put back into the registry. */
export interface RestoredImage {
  readonly blobs: BlobTraffic;
  readonly signature: SignatureFacts;
}

/**
 * Puts a claimed image that the registry has lost back, where the engine gives equal digests for equal input:
 * it is built again, and pushed only when the digest is the claimed one. Then it is signed again, because the
 * signature may have gone with it.
 * @param request the release
 * @param ports registry, engines, signer
 * @param image the image as it was claimed
 * @returns what was pushed, and the signature
 * @throws IMAGE_CLAIMED_DIGEST_MISSING where it cannot be built again, or comes out differently
 */
export async function restoreImage(
  request: PublishRequest,
  ports: PublishPorts,
  image: ReleaseImage,
): Promise<RestoredImage> {
  const config = request.config.images.find(({ name }) => name === image.name);
  const engine = config === undefined ? undefined : await engineOf(config, ports.engines);
  if (config === undefined || engine?.deterministic !== true) throw claimedDigestMissing(image);
  ports.progress.detail(
    `${image.repository}@${image.digest} is claimed, and the registry has lost it: it is built again and compared`,
  );
  await ports.prepare?.();
  const built = await engine.build(
    { ...buildRequest(request, config), expectedDigest: image.digest },
    buildContext(ports, ports.signal),
  );
  if (built.digest !== image.digest) throw claimedDigestMissing(image, built.digest);
  return { blobs: built.blobs, signature: await ports.sign(built) };
}
