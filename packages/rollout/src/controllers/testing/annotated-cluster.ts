import type { JsonObject, KubernetesObject } from '@waybill/kubernetes/object';
import { objectAt } from '@waybill/kubernetes/object';
import { kubernetesError, type ObjectReference } from '@waybill/kubernetes';
import { FakeCluster } from '../../kubernetes/testing/fake-cluster.ts';

/** A cluster in memory whose objects may be annotated, or not. */
export class AnnotatedCluster extends FakeCluster {
  readonly annotated: string[] = [];
  /** Versions of kinds that it knows, where it is asked. */
  readonly served = new Set<string>();
  readonly #objects: Map<string, KubernetesObject>;
  #refusal: Error | undefined;

  constructor(...objects: readonly KubernetesObject[]) {
    super();
    this.#objects = new Map();
    this.show(...objects);
  }

  /** Puts objects as they stand now. */
  show(...objects: readonly KubernetesObject[]): void {
    for (const object of objects) {
      this.#objects.set(`${object.kind} ${object.name}`, object);
      this.put(object.whole);
    }
  }

  /** From now on nobody may annotate. */
  refuse(error: Error): void {
    this.#refusal = error;
  }

  override readonly resource: FakeCluster['resource'] = async (apiVersion, kind) => {
    if (!this.served.has(apiVersion))
      throw kubernetesError('KUBERNETES_KIND_UNKNOWN', { message: apiVersion, remedy: 'none' });
    const [group = '', version = ''] = apiVersion.split('/');
    return { group, version, kind, plural: kind, namespaced: true };
  };

  override readonly patch: FakeCluster['patch'] = async (
    { kind, name }: ObjectReference,
    change: JsonObject,
  ): Promise<KubernetesObject> => {
    this.annotated.push(`${kind} ${name}`);
    if (this.#refusal !== undefined) throw this.#refusal;
    const object = this.#objects.get(`${kind} ${name}`);
    if (object === undefined) throw new TypeError(`there is no ${kind} ${name}`);
    const annotations = objectAt(change, 'metadata', 'annotations') ?? {};
    const metadata = { ...object.metadata, annotations };
    const patched = { ...object, metadata, whole: { ...object.whole, metadata } };
    this.show(patched);
    return patched;
  };
}
