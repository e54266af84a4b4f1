export {
  compareContracts,
  contractKinds,
  contractProfiles,
  type CompareOptions,
  type ContractKind,
  type ContractProfile,
} from './compare.ts';
export type {
  Compatibility,
  CompatibilityFinding,
  Direction,
  FindingPlace,
} from './findings/finding.ts';
export { readSource, sourceOf, type Source } from './model/source.ts';
export { contractError, contractErrorCodes } from './error-codes.ts';
export { verifyGenerated, type VerifyGeneratedOptions } from './generated.ts';
export {
  findingLevels,
  type ContractVerdict,
  type FileDifference,
  type Finding,
  type FindingLevel,
} from './verdict.ts';
export { verifyContract, type VerifyContractOptions } from './verify.ts';
