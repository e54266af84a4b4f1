import type { Secret } from '@waybill/core';
import type { InstallationTokenOptions } from './installation-token.ts';

/**
 * Mints a token of a GitHub App's installation; what that needs is loaded only now.
 * @param options the App, its key, the repository
 * @returns the token, for one repository and an hour
 * @throws APP_KEY_INVALID, APP_UNAUTHORIZED, APP_NOT_INSTALLED, APP_PERMISSION_MISSING, and what asking throws
 */
export async function mintInstallationToken(options: InstallationTokenOptions): Promise<Secret> {
  const { mintToken } = await import('./installation-token.ts');
  return mintToken(options);
}
