export { createForge, type ForgeOptions } from './create-forge.ts';
export { forgeError, forgeErrorCodes } from './error-codes.ts';
export * from './forge.ts';
export { everyApprovalDocument, type ApprovalDocument } from './git-documents/every-approval.ts';
export { giteaApiOf, giteaRepositoryOf, type GiteaRepository } from './gitea/address.ts';
export type { GiteaForgeOptions } from './gitea/options.ts';
export { isGiteaServer } from './gitea/probe.ts';
export { githubApiOf, githubRepositoryOf, type GithubRepository } from './github/address.ts';
export type { InstallationTokenOptions } from './github/installation-token.ts';
export { mintInstallationToken } from './github/mint-installation-token.ts';
export type { GithubForgeOptions } from './github/options.ts';
export {
  repositorySecretNames,
  type RepositorySecretNames,
  type SecretNamesOptions,
} from './github/repository-secret-names.ts';
export { createLocalForge } from './local/local-forge.ts';
export type { LocalForgeOptions } from './local/options.ts';
export { hookRules, type BranchProtection } from './local/protection-document.ts';
export {
  installProtection,
  protectionFile,
  readProtection,
  type InstalledProtection,
} from './local/protection.ts';
export { isUnreachable, unreachableCodes } from './unreachable.ts';
export { localRunState } from './local/run-state.ts';
