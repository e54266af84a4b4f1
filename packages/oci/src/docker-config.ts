import type { CredentialSource } from './credentials.ts';

/**
 * Credentials as Docker keeps them: `auths` (base64 or identity token), `credHelpers`, `credsStore`.
 * @param path the file; `$DOCKER_CONFIG/config.json`, or `~/.docker/config.json` where absent
 * @returns a source that reads the file at its first use; no file means no credentials
 */
export function dockerConfigCredentials(path?: string): CredentialSource {
  return async () => {
    throw new Error(`not yet: ${path ?? ''}`);
  };
}
