import { releaseTag, type Digest, type ReleaseImage } from '@waybill/core';
import type { BuildRequest } from './engine.ts';
import { imageError } from './error-codes.ts';

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

/**
 * @param request what was built
 * @param digest what came out
 * @throws IMAGE_CLAIMED_DIGEST_MISSING where another one was expected
 */
export function refuseOtherDigest(request: BuildRequest, digest: Digest): void {
  const { expectedDigest, image, commit } = request;
  if (expectedDigest === undefined || expectedDigest === digest) return;
  const { name, repository } = image;
  throw claimedDigestMissing(
    { name, repository, tag: releaseTag(commit), digest: expectedDigest },
    digest,
  );
}
