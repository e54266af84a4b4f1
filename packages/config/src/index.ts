export type {
  ApplicationConfig,
  CommandMigrations,
  JobFields,
  JobStarter,
  KubernetesJobMigrations,
  MigrationsConfig,
  ReadyConfig,
  RehearsalConfig,
  RehearsalService,
  SmokeConfig,
  StartupMigrations,
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
export type {
  CommandContract,
  ComparedContract,
  ContractAgainst,
  ContractConfig,
  GeneratedContract,
  KubernetesContract,
} from './contract-schema.ts';
export type {
  ContractLevel,
  ContractReaders,
  ContractVersionPolicy,
  DeprecationGrace,
  EnumRule,
  KeptProperties,
  KeptResponseProperties,
  SchemaCompatibility,
} from './contract-policy-schema.ts';
export type { ContractWaiver } from './contract-waivers-schema.ts';
export {
  desiredStateFormats,
  expandValue,
  valuePlaceholders,
  type DesiredStateFile,
  type DesiredStateFormat,
  type ValuePlaceholder,
} from './desired-state-schema.ts';
export { configError, configErrorCodes } from './error-codes.ts';
export type { Buildah, BuildSecret, Buildx } from './engine-schema.ts';
export type { Assemble, ImageBuiltBy, ImageConfig, Layer } from './image-schema.ts';
export { configJsonSchema, policyJsonSchema } from './json-schema.ts';
export { nearest, suggestion } from './nearest.ts';
export {
  parseApplicationConfig,
  parseContractWaivers,
  parsePolicy,
  parseWaivers,
} from './parse.ts';
export { sameAccount } from './fields.ts';
export type { FreezeWindow } from './freeze-schema.ts';
export {
  adminBypasses,
  approvalKinds,
  bypassPolicies,
  deliveryModes,
  ledgerSignaturePolicies,
  overridableGates,
  overridePolicies,
  protectionRules,
  rollbackPolicies,
  type AdminBypass,
  type ApprovalKind,
  type BypassPolicy,
  type DeliveryMode,
  type Environment,
  type KeyHolder,
  type LedgerSignaturePolicy,
  type OverridableGate,
  type OverridePolicy,
  type Policy,
  type ProtectionRule,
  type RollbackPolicy,
} from './policy-schema.ts';
export { withTrustedRoots } from './trusted-roots.ts';
export { readYaml, type YamlSource } from './yaml-source.ts';
export {
  keyHoldersOf,
  type EvidencePolicy,
  type KeylessHolder,
  type KeylessIdentity,
  type LedgerSigner,
  type ReleaseSigner,
} from './trust-schema.ts';
export type { PullRequestPolicy } from './pull-request-schema.ts';
export { checkPolicyFits } from './policy-fit.ts';
export { failureReasons, type FailureReason } from './failure-reasons.ts';
export type { Graces } from './rollout-patience.ts';
export {
  environmentOf,
  migrationsFor,
  policyFile,
  policyOf,
  type MigrationMoment,
} from './policy.ts';
export {
  missingSchemaPolicies,
  remoteBasePolicies,
  renderValidations,
  type MissingSchemaPolicy,
  type RemoteBasePolicy,
  type RenderPolicy,
  type RenderToolPin,
  type RenderValidation,
} from './render-schema.ts';
export {
  sbomFormats,
  severities,
  type SbomConfig,
  type SbomFormat,
  type SbomSource,
  type ScanConfig,
  type ScanPolicy,
  type Severity,
} from './scan-schema.ts';
export { formatTagDate, parseTagDate } from './tag-date.ts';
export { tagExpressions, tagRuleSchema, type TagRule } from './tags-schema.ts';
export {
  expandTemplate,
  templateNames,
  type TemplatePlace,
  type TemplateValues,
} from './template.ts';
export { testedSchema, type TestedPolicy } from './tested-schema.ts';
export type { ToolPin } from './tool-pin-schema.ts';
export type { Waiver } from './waivers-schema.ts';
export {
  stringCatalogContractSchema,
  stringCatalogFormats,
  stringCatalogSettingsFields,
  stringCatalogSettingsSchema,
  type StringCatalogContract,
  type StringCatalogFiles,
  type StringCatalogFormat,
  type StringCatalogSettings,
} from './string-catalog-schema.ts';
export type { KubernetesTarget, Target, TargetController } from './target-schema.ts';
