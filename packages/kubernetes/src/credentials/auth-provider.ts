import { messageOf, Secret } from '@waybill/core';
import { printable } from '../printable.ts';
import { credentialFailed, renewableCredential, type Credential } from './credential.ts';
import { invalid, type KubeconfigChoice, type KubeconfigUser } from './kubeconfig.ts';
import type { CredentialSurroundings } from './kubeconfig-endpoint.ts';
import { expiryOf } from './token-source.ts';

/**
 * The providers that kubectl once had built in. Only `oidc` is left; the others gave way to exec plugins in 1.26.
 * Its renewal of an ID token at the identity provider is that of @kubernetes/client-node, loaded only here.
 * @param provider what the kubeconfig says
 * @param choice of which user
 * @param surroundings signal and mask
 * @returns the credential
 * @throws KUBERNETES_KUBECONFIG_INVALID for a provider that is no more
 */
export function authProviderCredential(
  provider: NonNullable<KubeconfigUser['auth-provider']>,
  choice: KubeconfigChoice,
  surroundings: CredentialSurroundings,
): Credential {
  const { userName, source } = choice;
  const name = printable(provider.name, 40);
  if (provider.name !== 'oidc')
    throw invalid(
      source,
      `user "${userName}" has the auth-provider "${name}", which kubectl dropped in 1.26`,
      '',
      'Use its exec plugin: gke-gcloud-auth-plugin, kubelogin, or `aws eks get-token`.',
    );
  const config: Record<string, string> = { ...provider.config };
  for (const key of ['client-secret', 'refresh-token', 'id-token']) {
    const value = config[key] ?? '';
    if (value !== '') surroundings.mask(new Secret(value));
  }
  const what = `the ID token of user "${userName}" in ${source}`;
  return renewableCredential({
    ...surroundings,
    what,
    obtain: async () => {
      const token = new Secret(await idToken(userName, config, what));
      return { identity: { token }, expiresAt: expiryOf(token) };
    },
  });
}

/** `config` is changed: a provider may give a new refresh token with each answer. */
async function idToken(
  name: string,
  config: Record<string, string>,
  what: string,
): Promise<string> {
  const remedy = 'Log in again, so that the kubeconfig has a valid refresh-token.';
  const { OpenIDConnectAuth } = await import('@kubernetes/client-node/dist/oidc_auth.js');
  const options: { headers: Record<string, string> } = { headers: {} };
  try {
    const user = { name, authProvider: { name: 'oidc', config } };
    await new OpenIDConnectAuth().applyAuthentication(user, options);
  } catch (error) {
    const why = `its provider answered: ${printable(messageOf(error), 200)}`;
    throw credentialFailed(what, why, remedy);
  }
  const token = /^Bearer (.+)$/.exec(options.headers['Authorization'] ?? '')?.[1];
  if (token !== undefined) return token;
  throw credentialFailed(
    what,
    'it has expired or is missing, and client-id, refresh-token and idp-issuer-url are not all there',
    remedy,
  );
}
