import type { RegistryUnderTest } from './registry-under-test.ts';

/** The sections of the OCI distribution specification 1.1 that say what a registry does. */
export const specificationSections = [
  'Pulling manifests',
  'Pulling blobs',
  'Checking if content exists in the registry',
  'Pushing a blob monolithically: POST then PUT',
  'Pushing a blob monolithically: Single POST',
  'Pushing a blob in chunks',
  'Cancel a blob upload',
  'Mounting a blob from another repository',
  'Pushing Manifests',
  'Pushing Manifests with Subject',
  'Listing Tags',
  'Listing Referrers',
  'Deleting tags',
  'Deleting Manifests',
  'Deleting Blobs',
  'Referrers Tag Schema',
  'Determining Support',
  'Error Codes',
] as const;
export type SpecificationSection = (typeof specificationSections)[number];

/** The specification's word for how binding a sentence is (RFC 2119). */
export type Obligation = 'MUST' | 'SHOULD' | 'MAY';

/** One sentence of the specification, tried. */
export interface SpecificationCase {
  readonly section: SpecificationSection;
  readonly obligation: Obligation;
  readonly title: string;
  /** Throws where the registry does not do it. Works in repositories of its own. */
  check(registry: RegistryUnderTest): Promise<void>;
}

/**
 * @param section whose sentences they are
 * @param sentences obligation, title and check of each
 * @returns the cases
 */
export function casesOf(
  section: SpecificationSection,
  sentences: readonly (readonly [Obligation, string, SpecificationCase['check']])[],
): readonly SpecificationCase[] {
  return sentences.map(([obligation, title, check]) => ({ section, obligation, title, check }));
}
