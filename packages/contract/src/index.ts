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
