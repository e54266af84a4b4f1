import type { ReleaseImage } from '@waybill/core';
import { readWaybill, verifyImage } from '@waybill/supply-chain';
import { stageError } from '../error-codes.ts';
import { registryHost } from '../registry-connection.ts';
import type { ImagePaper } from './image-papers.ts';
import type { OpenRelease } from './open-release.ts';

/**
 * Verifies what was attached before anything is said of it: signature and waybill as promotion does, and each new
 * attestation as a policy engine would, found in the registry by its kind.
 * @param open the release
 * @param papers what hangs on each image, by the image's name
 * @throws PAPERS_UNVERIFIED, and what promotion throws for signature and waybill
 */
export async function verifyPapers(
  open: OpenRelease,
  papers: ReadonlyMap<string, readonly ImagePaper[]>,
): Promise<void> {
  const { release, registry, expectation } = open;
  for (const image of release.images) {
    const client = registry(registryHost(image.repository));
    await verifyImage(client, image, expectation);
    await readWaybill(client, image, expectation);
    // What was there was found and verified in this way before it was taken as it is.
    for (const paper of papers.get(image.name) ?? []) {
      if (!paper.reused) await requireFound(open, image, paper);
    }
  }
}

async function requireFound(
  { registry, signing }: OpenRelease,
  image: ReleaseImage,
  { kind, predicateType, attestation, platform }: ImagePaper,
): Promise<void> {
  const { readStatements } = await import('@waybill/supply-chain');
  const client = registry(registryHost(image.repository));
  const subject = { ...image, digest: platform?.digest ?? image.digest };
  const read = await readStatements(client, subject, predicateType, signing.accepted);
  if (read.found.some(({ referrer }) => referrer === attestation)) return;
  const rejected = read.rejected.find(({ digest }) => digest === attestation);
  throw stageError('PAPERS_UNVERIFIED', {
    message: `Expected the ${kind} ${attestation} of ${image.name} to be found in the registry and to verify; ${rejected?.message ?? `it is not listed at ${image.repository}@${subject.digest}`}`,
    remedy:
      'Run it again: it puts back what a list lost. If it stays so, check that the policy allows the signer, and what the registry lists.',
    facts: {
      image: image.name,
      repository: image.repository,
      digest: subject.digest,
      attestation,
      code: rejected?.code ?? null,
    },
  });
}
