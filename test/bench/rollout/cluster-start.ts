import { connectCluster } from '@waybill/kubernetes/connect';

/**
 * `node cluster-start.js KUBECONFIG` loads what await-ready loads for an environment in a cluster, its client included,
 * makes a client of the kubeconfig, and ends: nothing is asked of the cluster.
 */
export async function main(): Promise<void> {
  const [, , kubeconfig = ''] = process.argv;
  await import('../../../actions/await-ready/src/run.ts');
  await import('@waybill/stage/ready/kubernetes-target');
  const { signal } = new AbortController();
  const cluster = await connectCluster({ kind: 'file', path: kubeconfig }, { signal });
  cluster.close();
}
