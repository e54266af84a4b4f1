import { parse } from 'yaml';
import { z } from 'zod';
import type { RenderedManifest } from './rendering.ts';

/** A rendered resource with its content. */
export interface Manifest {
  readonly resource: RenderedManifest;
  readonly value: unknown;
}

/** One container of a pod, and the way to it. */
export interface Container {
  readonly name: string;
  readonly image: string | undefined;
  readonly hasReadinessProbe: boolean;
  /** Whether it runs beside the others for as long as they run. */
  readonly isMain: boolean;
  readonly pointer: readonly string[];
}

/** Something that is wrong with a resource, before it is known where that stands. */
export interface ManifestFault {
  readonly id: string;
  readonly manifest: Manifest;
  /** The way to the value: keys, and indexes of lists. */
  readonly pointer: readonly string[];
  readonly text: string;
  readonly remedy: string;
}

const objectSchema = z.record(z.string(), z.unknown());

/**
 * @param resource a rendered resource
 * @returns the same with its content; undefined where that is no mapping
 */
export function manifestOf(resource: RenderedManifest): Manifest {
  return { resource, value: parse(resource.text, { maxAliasCount: 100 }) };
}

/** @returns the value at the end of a way; undefined where it does not exist */
export function valueAt(value: unknown, pointer: readonly string[]): unknown {
  let here = value;
  for (const key of pointer) {
    if (Array.isArray(here)) here = here[Number(key)];
    else {
      const object = objectSchema.safeParse(here);
      here = object.success ? object.data[key] : undefined;
    }
  }
  return here;
}

/** @returns how a resource is called: `Deployment shop/web` */
export function titleOf({ kind, namespace, name }: RenderedManifest): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** @returns whether a name of waybill.yaml means the resource: `Deployment/web`, `Deployment/shop/web` */
export function isNamed({ kind, namespace, name }: RenderedManifest, written: string): boolean {
  return written === `${kind}/${name}` || written === `${kind}/${namespace ?? ''}/${name}`;
}

/** Where a kind keeps its pods; Argo's Rollout keeps them as a Deployment does. */
const podPaths: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pod', ['spec']],
  ['Deployment', ['spec', 'template', 'spec']],
  ['StatefulSet', ['spec', 'template', 'spec']],
  ['DaemonSet', ['spec', 'template', 'spec']],
  ['ReplicaSet', ['spec', 'template', 'spec']],
  ['ReplicationController', ['spec', 'template', 'spec']],
  ['Rollout', ['spec', 'template', 'spec']],
  ['Job', ['spec', 'template', 'spec']],
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template', 'spec']],
]);

const containerSchema = z.object({
  name: z.string().default(''),
  image: z.string().optional(),
  readinessProbe: z.unknown().optional(),
});

/**
 * @param manifest any resource
 * @returns its containers of every kind; none where it has no pods
 */
export function containersOf({ resource, value }: Manifest): readonly Container[] {
  const path = podPaths.get(resource.kind);
  if (path === undefined) return [];
  return ['containers', 'initContainers', 'ephemeralContainers'].flatMap((list) => {
    const items = valueAt(value, [...path, list]);
    if (!Array.isArray(items)) return [];
    return items.map((item: unknown, index): Container => {
      const parsed = containerSchema.safeParse(item);
      const pointer = [...path, list, String(index)];
      if (!parsed.success) {
        return { name: '', image: undefined, hasReadinessProbe: false, isMain: true, pointer };
      }
      const { name, image, readinessProbe } = parsed.data;
      return {
        ...{ name, image, pointer },
        hasReadinessProbe: objectSchema.safeParse(readinessProbe).success,
        isMain: list === 'containers',
      };
    });
  });
}
