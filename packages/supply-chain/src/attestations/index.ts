/** `@waybill/supply-chain/attestations`: loaded only where a release's papers are made. */
export {
  attest,
  newestAttestation,
  type Attestation,
  type AttachedAttestation,
  type AttestOptions,
} from './attestation.ts';
export {
  contractPredicate,
  contractPredicateType,
  type VerifiedContracts,
} from './contract-verdict.ts';
export {
  imageBuildType,
  isProvenanceOf,
  provenancePredicate,
  provenancePredicateType,
  provenanceSchema,
  type BuildMaterial,
  type ImageBuild,
  type Provenance,
} from './provenance.ts';
export { vulnerabilityPredicate, vulnerabilityPredicateType } from './vulnerability-report.ts';
