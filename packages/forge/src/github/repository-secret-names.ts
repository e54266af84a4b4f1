import type { Clock, Secret } from '@waybill/core';
import type { ClientLimits } from './github-transport.ts';

/** Whose secrets, and who asks. */
export interface SecretNamesOptions {
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token?: Secret;
  readonly signal: AbortSignal;
  readonly clock?: Clock;
  readonly limits?: Partial<ClientLimits>;
}

/** The names of a repository's secrets, which every branch's workflows can read; no forge shows their values. */
export type RepositorySecretNames =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Lists the names of the secrets that lie at a repository itself, on GitHub; the client is loaded only now.
 * @param options whose secrets, and who asks
 * @returns the names, or why this token does not see them
 * @throws FORGE_* where GitHub does not answer
 */
export async function repositorySecretNames(
  options: SecretNamesOptions,
): Promise<RepositorySecretNames> {
  const { readSecretNames } = await import('./secret-names.ts');
  return readSecretNames(options);
}
