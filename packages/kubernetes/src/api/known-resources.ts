import type { Resource } from '../resource.ts';

/**
 * Kinds that every API server serves in these versions since Kubernetes 1.25: nobody needs to ask how. What is not
 * here is asked of the server (https://kubernetes.io/docs/reference/kubernetes-api/).
 */
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  v1: {
    Pod: 'pods',
    Service: 'services',
    ConfigMap: 'configmaps',
    Secret: 'secrets',
    Event: 'events',
    PersistentVolumeClaim: 'persistentvolumeclaims',
    ServiceAccount: 'serviceaccounts',
    ReplicationController: 'replicationcontrollers',
    ResourceQuota: 'resourcequotas',
    LimitRange: 'limitranges',
    Endpoints: 'endpoints',
    '/Namespace': 'namespaces',
    '/Node': 'nodes',
    '/PersistentVolume': 'persistentvolumes',
  },
  'apps/v1': {
    Deployment: 'deployments',
    StatefulSet: 'statefulsets',
    DaemonSet: 'daemonsets',
    ReplicaSet: 'replicasets',
    ControllerRevision: 'controllerrevisions',
  },
  'batch/v1': { Job: 'jobs', CronJob: 'cronjobs' },
  'autoscaling/v2': { HorizontalPodAutoscaler: 'horizontalpodautoscalers' },
  'policy/v1': { PodDisruptionBudget: 'poddisruptionbudgets' },
  'networking.k8s.io/v1': { Ingress: 'ingresses', NetworkPolicy: 'networkpolicies' },
  'coordination.k8s.io/v1': { Lease: 'leases' },
  'events.k8s.io/v1': { Event: 'events' },
  'discovery.k8s.io/v1': { EndpointSlice: 'endpointslices' },
  'apiextensions.k8s.io/v1': { '/CustomResourceDefinition': 'customresourcedefinitions' },
  'rbac.authorization.k8s.io/v1': {
    Role: 'roles',
    RoleBinding: 'rolebindings',
    '/ClusterRole': 'clusterroles',
    '/ClusterRoleBinding': 'clusterrolebindings',
  },
};

/**
 * @param apiVersion `apps/v1`
 * @param kind `Deployment`
 * @returns how every API server serves it; undefined where that has to be asked
 */
export function knownResource(apiVersion: string, kind: string): Resource | undefined {
  const kinds = Object.hasOwn(known, apiVersion) ? known[apiVersion] : undefined;
  if (kinds === undefined) return undefined;
  const { group, version } = groupVersion(apiVersion);
  // A `/` before it marks a kind of the whole cluster.
  for (const [key, namespaced] of [
    [kind, true],
    [`/${kind}`, false],
  ] as const) {
    const plural = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (plural !== undefined) return { group, version, kind, plural, namespaced };
  }
  return undefined;
}

/**
 * @param apiVersion `apps/v1`, or `v1` for the core group
 * @returns its parts
 */
export function groupVersion(apiVersion: string): { group: string; version: string } {
  const slash = apiVersion.indexOf('/');
  return slash < 0
    ? { group: '', version: apiVersion }
    : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
}
