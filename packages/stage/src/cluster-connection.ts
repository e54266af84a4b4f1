import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Cluster, ClusterAccess } from '@waybill/kubernetes';
import type { ConnectionSettings } from './connection-settings.ts';
import { stageError } from './error-codes.ts';

/**
 * Connects with the cluster that the settings name, or the one that kubectl would take.
 * @param settings how it is reached
 * @returns the cluster
 * @throws CLUSTER_UNDECLARED, and what connecting throws
 */
export async function openCluster(settings: ConnectionSettings): Promise<Cluster> {
  const { connectCluster } = await import('@waybill/kubernetes/connect');
  return await connectCluster(settings.cluster ?? (await usualAccess(process.env)), {
    signal: settings.signal,
    ...(settings.mask === undefined ? {} : { mask: settings.mask }),
  });
}

/**
 * The places where kubectl looks, in its order (its documentation, "Organizing Cluster Access Using kubeconfig
 * Files"; the service account where it runs in a pod).
 * @param environment of this process
 * @returns the first that is there
 * @throws CLUSTER_UNDECLARED
 */
export async function usualAccess(environment: NodeJS.ProcessEnv): Promise<ClusterAccess> {
  const named = (environment['KUBECONFIG'] ?? '').split(delimiter).filter((path) => path !== '');
  const [first, ...others] = named;
  if (others.length > 0)
    throw undeclared(`KUBECONFIG names ${String(named.length)} files, which are not merged here`);
  if (first !== undefined) return { kind: 'file', path: first };
  const usual = join(environment['HOME'] ?? homedir(), '.kube', 'config');
  if (await isThere(usual)) return { kind: 'file', path: usual };
  if ((environment['KUBERNETES_SERVICE_HOST'] ?? '') !== '') return { kind: 'in-cluster' };
  throw undeclared(
    'there is no input, no KUBECONFIG, no ~/.kube/config, and this is no pod of a cluster',
  );
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

function undeclared(found: string): Error {
  return stageError('CLUSTER_UNDECLARED', {
    message: `Expected to be told how the environment's cluster is reached; ${found}.`,
    remedy:
      'Give `kubeconfig`, `kubeconfig-file` or `cluster-server`, or let a step before set KUBECONFIG to one file.',
  });
}
