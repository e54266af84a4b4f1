import { discoveryCases } from './discovery-cases.ts';
import { managementCases } from './management-cases.ts';
import { pullCases } from './pull-cases.ts';
import { pushBlobCases } from './push-blob-cases.ts';
import { pushManifestCases } from './push-manifest-cases.ts';
import type { SpecificationCase } from './specification-case.ts';

export { RegistryUnderTest } from './registry-under-test.ts';
export type { SpecificationCase } from './specification-case.ts';

/** What the OCI distribution specification 1.1 asks of a registry, sentence by sentence. */
export const specificationCases: readonly SpecificationCase[] = [
  ...pullCases,
  ...pushBlobCases,
  ...pushManifestCases,
  ...discoveryCases,
  ...managementCases,
];
