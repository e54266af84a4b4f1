import type { RealCluster } from './cluster.ts';

const readyTimeout = '--timeout=30s';

/**
 * Brings definitions of kinds into the cluster, and a namespace; again changes nothing.
 * @param folder of files with CustomResourceDefinitions
 * @param namespace where their controllers look
 */
export async function settled(
  cluster: RealCluster,
  folder: string,
  namespace: string,
): Promise<void> {
  const manager = ['--server-side', '--force-conflicts', '--field-manager=tests'];
  const names = await cluster.kubectl(['apply', ...manager, '-f', folder, '-o', 'name']);
  const made = names.split('\n').filter((name) => name !== '');
  await cluster.kubectl(['wait', '--for=condition=Established', readyTimeout, ...made]);
  const metadata = { name: namespace };
  const object = { apiVersion: 'v1', kind: 'Namespace', metadata };
  await cluster.kubectl(['apply', ...manager, '-f', '-'], JSON.stringify(object));
}
