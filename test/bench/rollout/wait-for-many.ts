/**
 * `node wait-for-many.ts KUBECONFIG NAMESPACE COUNT REPOSITORY TAG DIGEST` awaits that many Deployments `app-N` at once and
 * prints as JSON what it took: CPU in milliseconds, the most memory in megabytes, and the requests to the API server.
 */
import { digestSchema } from '@waybill/core';
import { connectCluster } from '@waybill/kubernetes/connect';
import { awaitKubernetesReady } from '@waybill/rollout/kubernetes';

const [kubeconfig = '', namespace = '', count = '0', repository = '', tag = '', digest = ''] =
  process.argv.slice(2);
const signal = new AbortController().signal;
const cluster = await connectCluster({ kind: 'file', path: kubeconfig }, { signal });
const expected = digestSchema.parse(digest);
const evidence = await awaitKubernetesReady(
  {
    cluster,
    workloads: Array.from({ length: Number(count) }, (_, number) => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace,
      name: `app-${String(number)}`,
      wave: 0,
      containers: new Map(),
    })),
    images: [
      { name: 'app', repository, tag, digest: expected, reportedAs: new Set<string>([expected]) },
    ],
    timeoutMilliseconds: 600_000,
    stableMilliseconds: 0,
  },
  { signal },
);
cluster.close();
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    cpuMilliseconds: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    requests: evidence.requests,
  }),
);
