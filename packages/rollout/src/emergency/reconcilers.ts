import { z } from 'zod';
import type { ObjectReference } from '@waybill/kubernetes';
import {
  listAt,
  objectAt,
  textAt,
  valueIn,
  type JsonObject,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { EmergencyContext } from '../emergency-target.ts';
import { rolloutError } from '../error-codes.ts';
import { changeObject, type ChangedCluster } from './change-object.ts';

const apiVersions = {
  Kustomization: 'kustomize.toolkit.fluxcd.io/v1',
  HelmRelease: 'helm.toolkit.fluxcd.io/v2',
  Application: 'argoproj.io/v1alpha1',
  ApplicationSet: 'argoproj.io/v1alpha1',
} as const;

/** What applies desired state, and would take an emergency back at its next turn. */
export type Reconciler = ObjectReference & {
  readonly kind: keyof typeof apiVersions;
  readonly namespace: string;
};

/** @returns the reference of a reconciler */
export function reconciler(kind: Reconciler['kind'], namespace: string, name: string): Reconciler {
  return { apiVersion: apiVersions[kind], kind, namespace, name };
}

/** Who stopped it: the deployment of the emergency. Without it somebody else did, and it is left so. */
const stoppedBy = 'waybill.dev/suspended-by';
/** What it said before. */
const before = 'waybill.dev/suspended-from';
/** More than that is no chain but a circle that was not seen. */
const longestChain = 20;

/**
 * Stops a reconciler and everything that would start it again: a Kustomization that is applied by another one, an
 * Application of an app-of-apps or of an ApplicationSet. The outermost first, since a running parent would undo what is done to its child.
 * @param cluster where they are
 * @param leaf what applies the environment's workloads
 * @param deployment the emergency's id
 * @param context fence and signal
 * @returns what was stopped, outermost first; what was stopped already by somebody else is not in it
 * @throws RECONCILER_MISSING, KUBERNETES_*
 */
export async function suspendReconcilers(
  cluster: ChangedCluster,
  leaf: Reconciler,
  deployment: string,
  context: EmergencyContext,
): Promise<readonly Reconciler[]> {
  const chain = await chainOf(cluster, leaf, context.signal);
  const stopped: Reconciler[] = [];
  for (const one of chain.toReversed()) {
    if (
      await changeObject(
        cluster,
        one,
        (object) => suspension(object, deployment),
        () => missing(cluster, one),
        context,
      )
    )
      stopped.push(one);
  }
  return stopped;
}

/**
 * Lets everything go on that `suspendReconcilers` stopped for this emergency: the innermost first, so that desired state
 * is applied by the one that owns it.
 * @returns what goes on again
 * @throws RECONCILER_MISSING, KUBERNETES_*
 */
export async function resumeReconcilers(
  cluster: ChangedCluster,
  leaf: Reconciler,
  deployment: string,
  context: EmergencyContext,
): Promise<readonly Reconciler[]> {
  const resumed: Reconciler[] = [];
  for (const one of await chainOf(cluster, leaf, context.signal)) {
    if (
      await changeObject(
        cluster,
        one,
        (object) => resumption(object, deployment),
        () => missing(cluster, one),
        context,
      )
    )
      resumed.push(one);
  }
  return resumed;
}

/** The reconciler, what applies it, and so on. */
async function chainOf(
  cluster: ChangedCluster,
  leaf: Reconciler,
  signal: AbortSignal,
): Promise<readonly Reconciler[]> {
  const chain: Reconciler[] = [];
  const known = new Set<string>();
  for (let next: Reconciler | undefined = leaf; next !== undefined;) {
    const key = `${next.kind} ${next.namespace}/${next.name}`;
    // The outermost one applies itself (`flux bootstrap`).
    if (known.has(key) || chain.length >= longestChain) break;
    known.add(key);
    chain.push(next);
    next = parentOf(await required(cluster, next, signal));
  }
  return chain;
}

/** Who made it, or applies it. */
function parentOf(object: KubernetesObject): Reconciler | undefined {
  const isOfArgoCd = object.kind === 'Application' || object.kind === 'ApplicationSet';
  const byArgoCd = isOfArgoCd ? (generatorOf(object) ?? applicationOf(object)) : undefined;
  return byArgoCd ?? kustomizationOf(object);
}

/** As Flux labels what it applies. */
function kustomizationOf(object: KubernetesObject): Reconciler | undefined {
  const name = labelOf(object, 'kustomize.toolkit.fluxcd.io/name');
  const namespace = labelOf(object, 'kustomize.toolkit.fluxcd.io/namespace');
  return name === undefined || namespace === undefined
    ? undefined
    : reconciler('Kustomization', namespace, name);
}

/** The ApplicationSet that generated an Application. */
function generatorOf(object: KubernetesObject): Reconciler | undefined {
  const owner = listAt(object.metadata, 'ownerReferences').find(
    (one) => textAt(one, 'kind') === 'ApplicationSet',
  );
  const name = textAt(owner, 'name');
  return name === undefined
    ? undefined
    : reconciler('ApplicationSet', object.namespace ?? 'argocd', name);
}

/** As Argo CD annotates what it applies (its documentation, "Resource Tracking"). */
function applicationOf(object: KubernetesObject): Reconciler | undefined {
  const tracked = textAt(object.metadata, 'annotations', 'argocd.argoproj.io/tracking-id');
  const owner = tracked?.split(':')[0] ?? labelOf(object, 'argocd.argoproj.io/instance');
  if (owner === undefined || owner === '') return undefined;
  // An Application outside of Argo CD's own namespace is written NAMESPACE_NAME.
  const [first = '', second] = owner.split('_');
  return second === undefined
    ? reconciler('Application', object.namespace ?? 'argocd', first)
    : reconciler('Application', first, second);
}

function labelOf(object: KubernetesObject, name: string): string | undefined {
  return textAt(object.metadata, 'labels', name);
}

async function required(
  cluster: ChangedCluster,
  one: Reconciler,
  signal: AbortSignal,
): Promise<KubernetesObject> {
  const object = await cluster.read(one, signal);
  if (object === undefined) throw missing(cluster, one);
  return object;
}

function missing(cluster: ChangedCluster, { kind, namespace, name }: Reconciler): Error {
  return rolloutError('RECONCILER_MISSING', {
    message: `Expected ${kind} ${namespace}/${name} in ${cluster.address}; there is none.`,
    remedy: 'Correct `target.controller` of the environment in the policy.',
    facts: { kind, namespace, name },
  });
}

/** An ApplicationSet that changes nothing that it made (its documentation, "Controlling Resource Modification"). */
const withoutUpdates = ['create-only', 'create-delete'];

function suspension(object: KubernetesObject, deployment: string): JsonObject | undefined {
  if (object.kind === 'Application') {
    const automated = objectAt(object.spec, 'syncPolicy', 'automated');
    if (automated === undefined) return undefined;
    return marked(object, deployment, JSON.stringify(automated), {
      syncPolicy: { automated: null },
    });
  }
  if (object.kind === 'ApplicationSet') {
    const policy = textAt(object.spec, 'syncPolicy', 'applicationsSync') ?? '';
    if (withoutUpdates.includes(policy)) return undefined;
    return marked(object, deployment, policy, { syncPolicy: { applicationsSync: 'create-only' } });
  }
  if (valueIn(object.spec, 'suspend') === true) return undefined;
  return marked(object, deployment, 'false', { suspend: true });
}

function marked(
  object: KubernetesObject,
  deployment: string,
  formerly: string,
  spec: JsonObject,
): JsonObject {
  return {
    metadata: {
      ...version(object),
      annotations: { [stoppedBy]: deployment, [before]: formerly },
    },
    spec,
  };
}

function resumption(object: KubernetesObject, deployment: string): JsonObject | undefined {
  const mark = (name: string): string | undefined => textAt(object.metadata, 'annotations', name);
  if (mark(stoppedBy) !== deployment) return undefined;
  return {
    metadata: { ...version(object), annotations: { [stoppedBy]: null, [before]: null } },
    spec: resumed(object.kind, mark(before)),
  };
}

function resumed(kind: string, mark: string | undefined): JsonObject {
  if (kind === 'Application') return { syncPolicy: { automated: formerly(mark) } };
  if (kind !== 'ApplicationSet') return { suspend: false };
  // What was not there before is not there afterwards.
  return { syncPolicy: { applicationsSync: mark === undefined || mark === '' ? null : mark } };
}

/** `syncPolicy.automated` as it was written into the mark. */
const automation = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.issues.push({ code: 'custom', input: text, message: 'expected JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.json()));

/** What stood there; a mark that somebody broke is read as the plainest automation. */
function formerly(text: string | undefined): JsonObject {
  return automation.safeParse(text).data ?? {};
}

function version(object: KubernetesObject): JsonObject {
  const resourceVersion = textAt(object.metadata, 'resourceVersion');
  return resourceVersion === undefined ? {} : { resourceVersion };
}
