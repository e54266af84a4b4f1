import type { Cluster } from './cluster.ts';
import { connectEndpoint } from './cluster-connection.ts';
import type { ConnectOptions } from './connect-options.ts';
import type { ClusterAccess } from './credentials/access.ts';
import type { Endpoint } from './credentials/endpoint.ts';
import type { CredentialSurroundings } from './credentials/kubeconfig-endpoint.ts';

export type { ConnectionLimits, ConnectOptions } from './connect-options.ts';

/**
 * Prepares a connection to a cluster: reads what says how to reach it, and asks the server nothing yet.
 * @param access how the cluster is reached
 * @param options signal, masks and limits
 * @returns the connection; the caller closes it
 * @throws KUBERNETES_KUBECONFIG_INVALID, KUBERNETES_CREDENTIAL_FAILED
 */
export async function connectCluster(
  access: ClusterAccess,
  options: ConnectOptions,
): Promise<Cluster> {
  options.signal.throwIfAborted();
  const surroundings: CredentialSurroundings = {
    signal: options.signal,
    mask: options.mask ?? (() => undefined),
    environment: options.environment ?? process.env,
  };
  const endpoint = await readEndpoint(access, surroundings);
  return connectEndpoint(endpoint, options);
}

async function readEndpoint(
  access: ClusterAccess,
  surroundings: CredentialSurroundings,
): Promise<Endpoint> {
  switch (access.kind) {
    case 'file': {
      const { kubeconfigEndpoint, readKubeconfig } =
        await import('./credentials/kubeconfig-endpoint.ts');
      const source = await readKubeconfig(access.path);
      return kubeconfigEndpoint(source, access.context, surroundings);
    }
    case 'text': {
      const { kubeconfigEndpoint } = await import('./credentials/kubeconfig-endpoint.ts');
      const content = access.kubeconfig.reveal();
      const source = { content, name: 'the kubeconfig that was given as text', folder: undefined };
      return kubeconfigEndpoint(source, access.context, surroundings);
    }
    case 'in-cluster': {
      const { inClusterEndpoint } = await import('./credentials/in-cluster.ts');
      return inClusterEndpoint(surroundings);
    }
    case 'token': {
      const { tokenEndpoint } = await import('./credentials/token-source.ts');
      return tokenEndpoint(access, surroundings);
    }
  }
}
