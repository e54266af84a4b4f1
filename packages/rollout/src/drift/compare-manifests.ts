import { isWaybillError, type WaybillError } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import {
  objectAt,
  readObject,
  textAt,
  type JsonObject,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { excerpt } from '../excerpt.ts';
import { fieldDifferences } from './field-differences.ts';
import { shownValue } from './shown-value.ts';

/** A manifest of desired state. */
export interface DesiredManifest {
  /** The file or overlay from which it comes. */
  readonly source: string;
  readonly manifest: JsonObject;
}

/** What is compared, and with what. */
export interface FieldQuestion {
  readonly cluster: Pick<Cluster, 'resource' | 'read' | 'preview'>;
  readonly manifests: readonly DesiredManifest[];
  /** Where an object is whose manifest does not say. */
  readonly namespace: string;
  /** Flux: the namespace into which all of them go, whatever they say. */
  readonly targetNamespace?: string;
  readonly signal: AbortSignal;
}

/** A field that is not as the manifest says. */
export interface ComparedField {
  /** `Deployment shop/web spec.replicas` */
  readonly where: string;
  readonly expected: string;
  /** Null where nothing is there. */
  readonly found: string | null;
}

/** What could not be compared: it is not known to be as it should (law 7). */
export interface Uncompared {
  readonly where: string;
  readonly why: string;
}

/** What comparing gave. */
export interface FieldComparison {
  readonly differences: readonly ComparedField[];
  /** How many more differ than are told. */
  readonly untold: number;
  readonly unknown: readonly Uncompared[];
  /** What is left out on purpose, with the reason. */
  readonly passedOver: readonly Uncompared[];
  /** How many objects were compared. */
  readonly objects: number;
}

/** How much is compared, and told. */
export const driftLimits = { manifests: 2_000, differences: 500 } as const;

/** So many objects are asked for at a time; the client itself keeps the pace that a server bears. */
const atOnce = 8;

/** Who would apply: a manager of its own owns nothing, so that a field that the manifest does not set is never taken away. */
const manager = 'waybill-drift';

/**
 * Compares the fields that manifests set with what is there, by a server-side apply that is not carried out: only the
 * server knows its defaults, its normal forms (`1000m` is `1`), by which key a list is merged, and what admission adds.
 * What a manifest does not set is not compared: other owners set it (an autoscaler, a webhook, a person by design).
 * @param question the manifests and the cluster
 * @returns what differs, and what nobody could tell
 * @throws KUBERNETES_UNREACHABLE, KUBERNETES_UNAUTHORIZED and the like: what is wrong with the connection, not with one
 *   object; the signal's reason
 */
export async function compareManifests(question: FieldQuestion): Promise<FieldComparison> {
  const { manifests } = question;
  const outcomes: Outcome[] = [];
  const queue = manifests.slice(0, driftLimits.manifests).entries();
  const work = async (): Promise<void> => {
    for (const [index, desired] of queue) outcomes[index] = await compareOne(question, desired);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const differences = outcomes.flatMap((it) => (it.kind === 'compared' ? it.differences : []));
  const beyond = manifests.length - driftLimits.manifests;
  return {
    differences: differences.slice(0, driftLimits.differences),
    untold: Math.max(0, differences.length - driftLimits.differences),
    unknown: [
      ...merged(outcomes.flatMap((it) => (it.kind === 'unknown' ? [it] : []))),
      ...(beyond > 0
        ? [{ where: `${String(beyond)} more manifests`, why: 'so many are not compared' }]
        : []),
    ],
    passedOver: outcomes.flatMap((it) =>
      it.kind === 'passed-over' ? [{ where: it.where, why: it.why }] : [],
    ),
    objects: outcomes.filter(({ kind }) => kind === 'compared').length,
  };
}

type Outcome =
  | { readonly kind: 'compared'; readonly differences: readonly ComparedField[] }
  | ({ readonly kind: 'unknown'; readonly same: string } & Uncompared)
  | ({ readonly kind: 'passed-over' } & Uncompared);

async function compareOne(
  question: FieldQuestion,
  { source, manifest }: DesiredManifest,
): Promise<Outcome> {
  const object = readObject(manifest);
  const where = titleOf(object, source);
  const reason = whyPassedOver(object);
  if (reason !== undefined) return { kind: 'passed-over', where, why: reason };
  try {
    return await compareObject(question, object);
  } catch (error) {
    question.signal.throwIfAborted();
    if (!isWaybillError(error)) throw error;
    return outcomeOf(error, object, where);
  }
}

async function compareObject(
  { cluster, namespace, targetNamespace, signal }: FieldQuestion,
  object: KubernetesObject,
): Promise<Outcome> {
  const { apiVersion, kind, name } = object;
  const { namespaced } = await cluster.resource(apiVersion, kind, signal);
  const place = namespaced ? (targetNamespace ?? object.namespace ?? namespace) : undefined;
  const reference = {
    apiVersion,
    kind,
    name,
    ...(place === undefined ? {} : { namespace: place }),
  };
  const title = `${kind} ${place === undefined ? '' : `${place}/`}${name}`;
  const found = await cluster.read(reference, signal);
  if (found === undefined)
    return { kind: 'compared', differences: [{ where: title, expected: 'is there', found: null }] };
  const expected = await cluster.preview(placed(object, place), { manager }, signal);
  return {
    kind: 'compared',
    differences: fieldDifferences(expected, found).map(({ path, ...values }) => ({
      where: `${title} ${path}`,
      expected: shownValue(kind, path, values.expected) ?? 'nothing',
      found: shownValue(kind, path, values.found),
    })),
  };
}

/** What a server would refuse to be given, and what is its own, is left out; the namespace is put in. */
function placed(object: KubernetesObject, namespace: string | undefined): JsonObject {
  const { status: _status, ...whole } = object.whole;
  const {
    namespace: _namespace,
    managedFields: _managedFields,
    resourceVersion: _resourceVersion,
    uid: _uid,
    creationTimestamp: _creationTimestamp,
    ...metadata
  } = object.metadata;
  return {
    ...whole,
    metadata: { ...metadata, ...(namespace === undefined ? {} : { namespace }) },
  };
}

/** Some objects are not meant to stay as they are written, or cannot be read here. */
function whyPassedOver(object: KubernetesObject): string | undefined {
  if (objectAt(object.whole, 'sops') !== undefined) return 'it is encrypted in git';
  if (object.name === '') return 'it has no name of its own (`generateName`)';
  const annotation = (name: string): string | undefined =>
    textAt(object.metadata, 'annotations', name);
  if (annotation('argocd.argoproj.io/hook') ?? annotation('helm.sh/hook'))
    return 'it is a hook, which comes and goes';
  return undefined;
}

/** What is wrong with one object is told with it; what is wrong with the connection ends it all. */
function outcomeOf(error: WaybillError, { kind }: KubernetesObject, where: string): Outcome {
  const why = excerpt(error.message, 400);
  switch (error.code) {
    case 'KUBERNETES_KIND_UNKNOWN':
      return { kind: 'compared', differences: [{ where, expected: 'is there', found: null }] };
    case 'KUBERNETES_REJECTED':
    case 'KUBERNETES_CONFLICT':
      return {
        kind: 'unknown',
        where,
        why: `it cannot be applied as it is written: ${why}`,
        same: where,
      };
    case 'KUBERNETES_FORBIDDEN':
      // The same right is missing for all of a kind.
      return { kind: 'unknown', where, why, same: `KUBERNETES_FORBIDDEN ${kind}` };
    case 'KUBERNETES_NOT_FOUND':
    case 'KUBERNETES_SERVER_ERROR':
    case 'KUBERNETES_ANSWER_INVALID':
    case 'KUBERNETES_ANSWER_TOO_LARGE':
      return { kind: 'unknown', where, why, same: where };
    default:
      throw error;
  }
}

function merged(found: readonly (Uncompared & { readonly same: string })[]): readonly Uncompared[] {
  const groups = new Map<string, Uncompared[]>();
  for (const { same, where, why } of found)
    groups.set(same, [...(groups.get(same) ?? []), { where, why }]);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          others.length === 0
            ? first
            : { ...first, where: `${first.where} and ${String(others.length)} more` },
        ],
  );
}

function titleOf({ kind, namespace, name, metadata }: KubernetesObject, source: string): string {
  const named = name === '' ? `${textAt(metadata, 'generateName') ?? ''}*` : name;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${named} (${source})`;
}
