import type { KubernetesTarget } from '@waybill/config';
import { exhausted, isWaybillError } from '@waybill/core';
import type { ReadEntries } from '@waybill/desired-state/render';
import type { Cluster } from '@waybill/kubernetes';
import { textAt, valueIn, type KubernetesObject } from '@waybill/kubernetes/object';
import { compareManifests, type FieldComparison } from '@waybill/rollout/drift';
import type { RenderContext } from '../render-check.ts';
import { desiredManifests, type ManifestContext } from './desired-manifests.ts';

/** What comparing asks of a cluster. */
type ReadCluster = Pick<Cluster, 'resource' | 'read' | 'preview' | 'close'>;

/** What of a deployment says what is compared with what. */
export interface FieldContext extends ManifestContext {
  readonly connections: RenderContext['connections'] & {
    readonly cluster: () => Promise<ReadCluster>;
  };
}

/** What comparing the fields of an environment gave. */
export interface FieldDrift extends FieldComparison {
  /** What was compared, and what stands between git and the cluster, a line each. */
  readonly looked: readonly string[];
}

/**
 * Compares the fields that the ops repository sets with what the cluster has.
 * @param context environment and policy
 * @param target its cluster
 * @param readEntries the ops repository at the commit that is read
 * @returns what differs, and what nobody could tell
 * @throws RENDER_*, TOOL_*, KUBERNETES_*, CLUSTER_UNDECLARED
 */
export async function fieldDrift(
  context: FieldContext,
  target: KubernetesTarget,
  readEntries: ReadEntries,
): Promise<FieldDrift> {
  const { connections } = context;
  const { signal } = connections.settings;
  const { manifests, sources, unread } = await desiredManifests(context, readEntries);
  const notRendered = unread.map(
    (file) =>
      `${file}: its images alone; name its overlay in the policy (\`render\`) to have every field compared`,
  );
  if (manifests.length === 0) return { ...nothing, looked: notRendered };
  const cluster = await connections.cluster();
  try {
    const between = await betweenGitAndCluster(cluster, target, signal);
    const { targetNamespace } = between;
    const compared = await compareManifests({
      ...{ cluster, manifests, signal, namespace: target.namespace },
      ...(targetNamespace === undefined ? {} : { targetNamespace }),
    });
    const counted = `${sources.join(', ')}: the fields of ${String(compared.objects)} objects`;
    return { ...compared, looked: [counted, ...between.notes, ...notRendered] };
  } finally {
    cluster.close();
  }
}

const nothing: FieldComparison = {
  differences: [],
  untold: 0,
  unknown: [],
  passedOver: [],
  objects: 0,
};

/** What Flux does to manifests on their way (https://fluxcd.io/flux/components/kustomize/kustomizations/). */
const changing = ['postBuild', 'patches', 'images', 'components', 'namePrefix', 'nameSuffix'];

interface Between {
  readonly targetNamespace?: string;
  readonly notes: readonly string[];
}

async function betweenGitAndCluster(
  cluster: Pick<Cluster, 'read'>,
  { controller }: KubernetesTarget,
  signal: AbortSignal,
): Promise<Between> {
  if (controller === undefined) return { notes: [] };
  switch (controller.kind) {
    case 'argo-cd':
      return { notes: [] };
    case 'flux': {
      const { applies, namespace } = controller;
      if (applies.kind !== 'Kustomization') return { notes: [] };
      const apiVersion = 'kustomize.toolkit.fluxcd.io/v1';
      const reference = { apiVersion, kind: applies.kind, namespace, name: applies.name };
      try {
        return betweenByFlux(await cluster.read(reference, signal));
      } catch (error) {
        if (!isWaybillError(error, 'KUBERNETES_FORBIDDEN')) throw error;
        const note = `${applies.kind} ${namespace}/${applies.name} may not be read: what it changes on the way is not known`;
        return { notes: [note] };
      }
    }
    default:
      return exhausted(controller, 'the controller');
  }
}

function betweenByFlux(object: KubernetesObject | undefined): Between {
  if (object === undefined) return { notes: [] };
  const targetNamespace = textAt(object.spec, 'targetNamespace');
  const changes = changing.filter((key) => valueIn(object.spec, key) !== undefined);
  const { kind, namespace = '', name } = object;
  return {
    ...(targetNamespace === undefined ? {} : { targetNamespace }),
    notes:
      changes.length === 0
        ? []
        : [
            `${kind} ${namespace}/${name} changes the manifests on their way (${changes.join(', ')}): what it sets differs from git`,
          ],
  };
}
