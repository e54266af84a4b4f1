export {
  allowedKeys,
  allowedSigners,
  type AllowedIdentity,
  type AllowedKey,
  type AllowedSigner,
  type StatementAuthor,
} from './allowed-signer.ts';
export {
  approvalPayloadType,
  approvalSchema,
  signApproval,
  verifyApproval,
  type Approval,
  type ApprovalExpectation,
  type VerifiedApproval,
} from './approval.ts';
export {
  attachStatement,
  readStatements,
  type AttachedStatement,
  type AttachedStatements,
  type AttestedImage,
  type RejectedReferrer,
} from './attached-statement.ts';
export { bundleMediaType, encodeBundle, parseBundle, type KeyBundle } from './bundle.ts';
export {
  parseEnvelope,
  preAuthenticationEncoding,
  signEnvelope,
  verifyEnvelope,
  type Envelope,
  type VerifiedEnvelope,
} from './dsse.ts';
export {
  supplyChainError,
  supplyChainErrorCodes,
  type SupplyChainErrorCode,
} from './error-codes.ts';
export {
  generateKeyPair,
  keySigner,
  publicKeyVerifier,
  type KeyAlgorithm,
  type KeyPair,
  type Signer,
  type Verifier,
} from './keys.ts';
export type { BundleSigner, CertificateClaims, VerifiedBundle } from './sigstore/index.ts';
export { signImage, type ImageSignature } from './sign-image.ts';
export type { SignatureClaims } from './signature-claims.ts';
export { commandSigner, type CommandSignerOptions } from './signing/command-signer.ts';
export {
  keylessSigner,
  witnessesAt,
  type KeylessOptions,
  type WitnessAddresses,
} from './signing/keyless-signer.ts';
export {
  requestRunnerToken,
  sigstoreAudience,
  type TokenEndpoint,
} from './signing/runner-token.ts';
export { permittedSigner, requirePublication } from './signing/public-good.ts';
export type { AttachOptions } from './signing/recognised-signers.ts';
export {
  identityLine,
  keyStatementSigner,
  type SigningIdentity,
  type StatementSigner,
} from './signing/statement-signer.ts';
export {
  encodeStatement,
  imageSignaturePredicateType,
  parseStatement,
  statementPayloadType,
  subjectOf,
  type Statement,
  type StatementSubject,
} from './statement.ts';
export { verifyImage, type SignatureExpectation, type VerifiedSignature } from './verify-image.ts';
export {
  attachWaybill,
  contractVerdictsSchema,
  maximumDescriptionBytes,
  readWaybill,
  waybillPredicateType,
  waybillSchema,
  type AttachedWaybill,
  type VerifiedWaybill,
  type Waybill,
  type WaybillContractVerdict,
  type WaybillDescription,
  type WaybillScan,
} from './waybill-statement.ts';
export type { Sbom, SbomRequest } from './sbom/index.ts';
export type { Finding, ImageScanVerdict, ScanRequest, ScanVerdict } from './scan/index.ts';
