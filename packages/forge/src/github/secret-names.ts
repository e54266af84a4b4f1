import { z } from 'zod';
import { GithubClient } from './github-client.ts';
import type { RepositorySecretNames, SecretNamesOptions } from './repository-secret-names.ts';
import { readable } from './unreadable.ts';

const secretSchema = z.object({ name: z.string().min(1).max(255) });

/**
 * Lists the names of a repository's Actions secrets
 * (https://docs.github.com/en/rest/actions/secrets#list-repository-secrets).
 * @param options where the repository is, and who asks
 * @returns the names, or why this token does not see them
 */
export async function readSecretNames(options: SecretNamesOptions): Promise<RepositorySecretNames> {
  const client = new GithubClient(options);
  const found = await readable((refused) =>
    client.list('repositorySecrets', {}, secretSchema, { ...refused, key: 'secrets' }),
  );
  if (found.kind === 'read') return { kind: 'names', names: found.value.map(({ name }) => name) };
  const words = found.fault.words || `status ${String(found.fault.status)}`;
  return { kind: 'unreadable', reason: `GitHub does not show them to this token: ${words}` };
}
