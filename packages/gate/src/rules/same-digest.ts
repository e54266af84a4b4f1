import type { GateResult, Refused } from '../gate.ts';
import type { AcceptanceFacts, ImageFacts, PromotionFacts } from '../promotion-facts.ts';
import { answersOf } from './answer.ts';

const answers = answersOf('same-digest');

/**
 * Law 2: the digest that was claimed is what the registry has under the release tag at this moment, and what
 * the earlier environment accepted. Each mismatch names both digests.
 * @param facts what was learned
 * @returns what the gate says
 */
export function sameDigestGate(facts: PromotionFacts): GateResult {
  const { images, acceptance, request } = facts;
  if (!images.known) return answers.unknown('the images of the release', images);
  if (images.value.length === 0) {
    return answers.refuse(
      'GATE_RELEASE_MISSING',
      'Expected a release with images; it has none.',
      'Release again.',
    );
  }
  for (const image of images.value) {
    const problem = registryProblem(image);
    if (problem !== undefined) return problem;
  }
  if (request.kind === 'promote') {
    if (!acceptance.known)
      return answers.unknown('what the earlier environment accepted', acceptance);
    const problem = acceptanceProblem(images.value, acceptance.value);
    if (problem !== undefined) return problem;
  }
  return answers.allow('Claim, tag and acceptance name the same digests.', {
    images: images.value.map(({ image }) => `${image.name}@${image.digest}`),
  });
}

function registryProblem({ image, tag, present }: ImageFacts): Refused | undefined {
  const name = `${image.repository}:${image.tag}`;
  if (!tag.known) return answers.unknown(`what ${name} points at`, tag);
  if (tag.value !== undefined && tag.value !== image.digest) {
    return answers.refuse(
      'GATE_TAG_MOVED',
      `Expected ${name} to point at the claimed digest ${image.digest}; it points at ${tag.value}.`,
      'Find out who moved the tag, and set it back to the claimed digest. The other digest was never released.',
      { image: image.name, tag: image.tag, claimed: image.digest, found: tag.value },
    );
  }
  if (!present.known)
    return answers.unknown(`whether ${image.repository} has ${image.digest}`, present);
  if (!present.value) {
    return answers.refuse(
      'GATE_DIGEST_MISSING',
      `Expected ${image.repository} to have ${image.digest}; it does not have it any more.`,
      'Exempt deployed releases from the clean-up of the registry. Restore the image from a backup, or promote another release.',
      { image: image.name, digest: image.digest },
    );
  }
  if (tag.value !== undefined) return undefined;
  return answers.refuse(
    'GATE_TAG_MISSING',
    `Expected ${name} to point at ${image.digest}; the registry does not have this tag.`,
    'Run the release stage for this commit again: it tags the claimed digest, and builds nothing.',
    { image: image.name, tag: image.tag, claimed: image.digest },
  );
}

function acceptanceProblem(
  images: readonly ImageFacts[],
  acceptance: AcceptanceFacts | undefined,
): Refused | undefined {
  // Whether there is an acceptance at all is for another gate.
  for (const { name, digest } of acceptance?.accepted?.images ?? []) {
    const claimed = images.find(({ image }) => image.name === name)?.image.digest;
    if (claimed === digest) continue;
    return answers.refuse(
      'GATE_DIGEST_DIFFERS',
      `Expected ${name} to be what ${acceptance?.environment ?? 'the earlier environment'} accepted, ${digest}; the claim names ${claimed ?? 'no such image'}.`,
      'Deploy the claimed release to the earlier environment again, and let it be accepted.',
      { image: name, accepted: digest, claimed: claimed ?? null },
    );
  }
  return undefined;
}
