import type { Secret } from '@waybill/core';

/** How a registry learns who asks. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  /** A refresh token that the registry's token service takes (`identitytoken` of the Docker configuration). */
  | { readonly kind: 'identity-token'; readonly token: Secret }
  /** A bearer token that is sent as it is. */
  | { readonly kind: 'bearer'; readonly token: Secret };

/** Gives the credential for a registry (`host` or `host:port`), or undefined to ask without one. */
export type CredentialSource = (
  registry: string,
  signal: AbortSignal,
) => Promise<Credential | undefined>;

/**
 * @param username the account
 * @param password its password or token
 * @returns a source with this one credential; it does not look at the registry's name
 */
export function basicCredentials(username: string, password: Secret): CredentialSource {
  return async () => ({ kind: 'basic', username, password });
}
