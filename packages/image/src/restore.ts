import type { ReleaseImage } from '@waybill/core';
import { buildContext, buildRequest } from './build-all.ts';
import { engineOf, type BlobTraffic } from './engine.ts';
import { imageError } from './error-codes.ts';
import type { PublishPorts, PublishRequest, SignatureFacts } from './publish-ports.ts';
import { tagFacts } from './registry-image.ts';

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
  const built = await engine.build(
    { ...buildRequest(request, config), expectedDigest: image.digest },
    buildContext(ports, ports.signal),
  );
  if (built.digest !== image.digest) throw claimedDigestMissing(image, built.digest);
  return { blobs: built.blobs, signature: await ports.sign(built) };
}

/**
 * @param image the image as it was claimed
 * @param rebuilt the digest that came out of building it again, where that was tried
 * @returns IMAGE_CLAIMED_DIGEST_MISSING
 */
export function claimedDigestMissing(
  image: Pick<ReleaseImage, 'name' | 'repository' | 'tag' | 'digest'>,
  rebuilt?: string,
): Error {
  return imageError('IMAGE_CLAIMED_DIGEST_MISSING', {
    message:
      `Expected ${image.repository} to hold the claimed digest ${image.digest}; the registry does not know it` +
      (rebuilt === undefined ? '.' : `, and building the commit again gives ${rebuilt}.`),
    remedy:
      'A published commit is never built into another digest. Push the claimed digest back from a backup, a mirror or ' +
      'a host that runs it (keep the manifest byte for byte), or release a new commit.',
    facts: {
      image: image.name,
      repository: image.repository,
      tag: image.tag,
      claimed: image.digest,
      ...(rebuilt === undefined ? {} : { rebuilt }),
    },
  });
}
