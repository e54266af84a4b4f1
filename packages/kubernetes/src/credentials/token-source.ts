import { isWaybillError, messageOf, type Secret } from '@waybill/core';
import { kubernetesError } from '../error-codes.ts';
import { countAt } from '../object.ts';
import { parseJson } from '../json.ts';
import type { ClusterAccess } from './access.ts';
import { credentialFailed, renewableCredential } from './credential.ts';
import type { Endpoint } from './endpoint.ts';
import type { CredentialSurroundings } from './kubeconfig-endpoint.ts';

/**
 * @param access an address and a function that gives tokens
 * @param surroundings signal and mask
 * @returns the server and who we are to it; a token is asked for again before it expires
 * @throws KUBERNETES_KUBECONFIG_INVALID where the address is none
 */
export function tokenEndpoint(
  access: Extract<ClusterAccess, { kind: 'token' }>,
  surroundings: CredentialSurroundings,
): Endpoint {
  const server = URL.canParse(access.server) ? new URL(access.server) : undefined;
  if (server === undefined || !['http:', 'https:'].includes(server.protocol))
    throw kubernetesError('KUBERNETES_KUBECONFIG_INVALID', {
      message: `Expected the address of an API server such as https://10.0.0.1:6443; found another text.`,
      remedy: 'Correct it: `kubectl cluster-info` prints it.',
    });
  const what = `the token for ${server.origin}`;
  return {
    server,
    namespace: access.namespace ?? 'default',
    trust: {
      isBlind: false,
      authorityName:
        access.authority === undefined
          ? 'the authorities that the system trusts'
          : 'the authority that was given',
      ...(access.authority === undefined ? {} : { authority: access.authority }),
    },
    headers: {},
    credential: renewableCredential({
      ...surroundings,
      what,
      obtain: async () => {
        const token = await obtain(access.token, what);
        return { identity: { token }, expiresAt: expiryOf(token) };
      },
    }),
  };
}

async function obtain(token: () => Promise<Secret>, what: string): Promise<Secret> {
  try {
    return await token();
  } catch (error) {
    if (isWaybillError(error)) throw error;
    throw credentialFailed(what, messageOf(error), 'Check what gives the token.', error);
  }
}

/**
 * @param token a token, which may be a JWT (RFC 7519)
 * @returns when it expires, in milliseconds since 1970; undefined where it does not say so
 */
export function expiryOf(token: Secret): number | undefined {
  const [, payload] = token.reveal().split('.');
  if (payload === undefined) return undefined;
  const seconds = countAt(parseJson(Buffer.from(payload, 'base64url').toString('utf8')), 'exp');
  return seconds === undefined ? undefined : seconds * 1000;
}
