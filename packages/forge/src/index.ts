export { createForge, type ForgeOptions } from './create-forge.ts';
export { forgeError, forgeErrorCodes } from './error-codes.ts';
export * from './forge.ts';
export { createLocalForge } from './local/local-forge.ts';
export type { LocalForgeOptions } from './local/options.ts';
export {
  installProtection,
  type BranchProtection,
  type InstalledProtection,
} from './local/protection.ts';
