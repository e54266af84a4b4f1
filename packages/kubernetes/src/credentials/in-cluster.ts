import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kubernetesError } from '../error-codes.ts';
import type { Endpoint } from './endpoint.ts';
import type { CredentialSurroundings } from './kubeconfig-endpoint.ts';
import { tokenFileCredential } from './token-file.ts';

/** Where a kubelet puts a pod's service account. */
const usualFolder = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * The service account of the pod in which we run:
 * https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/
 * @param surroundings signal, mask, and the environment that a kubelet sets
 * @param folder where the account's files are
 * @returns the server and who we are to it
 * @throws KUBERNETES_CREDENTIAL_FAILED where this is no pod, or one without a service account
 */
export async function inClusterEndpoint(
  surroundings: CredentialSurroundings,
  folder: string = usualFolder,
): Promise<Endpoint> {
  const host = surroundings.environment['KUBERNETES_SERVICE_HOST'] ?? '';
  const port = surroundings.environment['KUBERNETES_SERVICE_PORT'] ?? '';
  if (host === '' || port === '')
    throw notInCluster('KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set');
  const authority = join(folder, 'ca.crt');
  const tokenPath = join(folder, 'token');
  if (!existsSync(tokenPath)) throw notInCluster(`there is no ${tokenPath}`);
  const namespace = await read(join(folder, 'namespace'));
  return {
    server: new URL(`https://${host.includes(':') ? `[${host}]` : host}:${port}`),
    namespace: namespace === '' ? 'default' : namespace,
    trust: {
      authority: await read(authority),
      authorityName: authority,
      isBlind: false,
    },
    headers: {},
    credential: tokenFileCredential(
      tokenPath,
      `the service account's token ${tokenPath}`,
      surroundings,
    ),
  };
}

async function read(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch {
    throw notInCluster(`${path} cannot be read`);
  }
}

function notInCluster(why: string): Error {
  return kubernetesError('KUBERNETES_CREDENTIAL_FAILED', {
    message: `Expected to run in a pod with a service account; ${why}.`,
    remedy:
      'Give a kubeconfig instead, or run the runner as a pod whose service account is mounted (automountServiceAccountToken).',
    facts: { credential: 'in-cluster' },
  });
}
