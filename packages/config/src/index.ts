export type {
  ApplicationConfig,
  ContractConfig,
  GeneratedContract,
  MigrationsConfig,
  ReadyConfig,
  RehearsalConfig,
  RehearsalService,
  SmokeConfig,
} from './application-schema.ts';
export type {
  Identity,
  JsonType,
  Matcher,
  RequestBody,
  SmokeCheck,
  SmokeExpectation,
  SmokeRequest,
} from './checks-schema.ts';
export { configError, configErrorCodes } from './error-codes.ts';
export type { Assemble, ImageConfig, Layer } from './image-schema.ts';
export { configJsonSchema, policyJsonSchema } from './json-schema.ts';
export { nearest, suggestion } from './nearest.ts';
export { parseApplicationConfig, parsePolicy } from './parse.ts';
export { sameAccount } from './fields.ts';
export type { FreezeWindow } from './freeze-schema.ts';
export {
  adminBypasses,
  approvalKinds,
  bypassPolicies,
  deliveryModes,
  desiredStateFormats,
  ledgerSignaturePolicies,
  overridableGates,
  overridePolicies,
  protectionRules,
  rollbackPolicies,
  severities,
  type AdminBypass,
  type ApprovalKind,
  type BypassPolicy,
  type DeliveryMode,
  type DesiredStateFile,
  type DesiredStateFormat,
  type Environment,
  type KeyHolder,
  type LedgerSignaturePolicy,
  type LedgerSigner,
  type OverridableGate,
  type OverridePolicy,
  type Policy,
  type ProtectionRule,
  type RollbackPolicy,
  type ScanPolicy,
  type Severity,
  type Target,
} from './policy-schema.ts';
export { checkPolicyFits } from './policy-fit.ts';
export { environmentOf, migrationsFor, policyFile, policyOf } from './policy.ts';
export {
  expandTemplate,
  templateNames,
  type TemplatePlace,
  type TemplateValues,
} from './template.ts';
