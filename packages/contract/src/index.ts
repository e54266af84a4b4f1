export { baseLabel, type BaseOrigin, type ContractBase } from './bases.ts';
export {
  compareContracts,
  contractKinds,
  contractProfiles,
  readContract,
  type CompareOptions,
  type ContractKind,
  type ContractProfile,
} from './compare.ts';
export { schemaCompatibilities, type SchemaCompatibility } from './json-schema/compatibility.ts';
export type {
  Compatibility,
  CompatibilityFinding,
  Direction,
  FindingPlace,
} from './findings/finding.ts';
export { RemoteDocuments } from './model/remote-documents.ts';
export { readSource, sourceOf, type Source, type SourceReader } from './model/source.ts';
export { contractError, contractErrorCodes } from './error-codes.ts';
export { verifyGenerated, type VerifyGeneratedOptions } from './generated.ts';
export { policyRules, type PolicyRule } from './policy/rule-ids.ts';
export {
  breaks,
  findingLevels,
  type ContractVerdict,
  type FileDifference,
  type Finding,
  type FindingLevel,
  type FindingSource,
} from './verdict.ts';
export type {
  ManifestRenderer,
  ReadTree,
  RenderedManifest,
  RenderedManifests,
} from './kubernetes/rendering.ts';
export { verifyContract, type VerifyContractOptions } from './verify.ts';
