import { describe, expect, it } from '@jest/globals';
import { digestOf, isWaybillError, type JsonValue } from '@waybill/core';
import { kubernetesError, type Cluster, type ObjectReference } from '@waybill/kubernetes';
import { objectAt, readObject, textAt, valueIn, type JsonObject } from '@waybill/kubernetes/object';
import type { EmergencyContext } from '../emergency-target.ts';
import type { ExpectedImage, ExpectedWorkload } from '../kubernetes/expected.ts';
import { reconciler, resumeReconcilers, suspendReconcilers } from './reconcilers.ts';
import { runningIn } from './running-images.ts';
import { imagesPatch } from './workload-images.ts';

type Changing = Record<string, JsonValue>;

/** RFC 7386. */
function merged(target: JsonValue | undefined, patch: JsonValue): JsonValue {
  const change = objectAt(patch);
  if (change === undefined) return patch;
  const result: Changing = { ...objectAt(target) };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) Reflect.deleteProperty(result, key);
    else result[key] = merged(result[key], value);
  }
  return result;
}

/** What of a cluster these functions use: objects by name, and patches that fail when somebody was faster. */
function clusterOf(objects: readonly JsonObject[]): {
  readonly cluster: Pick<Cluster, 'read' | 'patch' | 'list' | 'address'>;
  readonly at: (kind: string, name: string) => JsonObject;
  readonly patched: string[];
  interfere: number;
} {
  const stored = new Map<string, JsonObject>();
  const keyOf = (kind: string, name: string): string => `${kind} ${name}`;
  for (const object of objects)
    stored.set(
      keyOf(textAt(object, 'kind') ?? '', textAt(object, 'metadata', 'name') ?? ''),
      object,
    );
  const find = ({ kind, name }: ObjectReference): JsonObject => {
    const found = stored.get(keyOf(kind, name));
    if (found === undefined) throw new Error(`no ${kind} ${name}`);
    return found;
  };
  const world = {
    interfere: 0,
    patched: [] as string[],
    at: (kind: string, name: string) => find({ apiVersion: '', kind, name }),
    cluster: {
      address: 'https://127.0.0.1:1',
      read: (reference: ObjectReference) => {
        const found = stored.get(keyOf(reference.kind, reference.name));
        return Promise.resolve(found === undefined ? undefined : readObject(found));
      },
      patch: async (
        reference: ObjectReference,
        change: JsonObject,
        { fence }: Parameters<Cluster['patch']>[2],
      ) => {
        await fence?.();
        const found = find(reference);
        const version = Number(textAt(found, 'metadata', 'resourceVersion') ?? '1');
        const isOld = textAt(change, 'metadata', 'resourceVersion') !== String(version);
        if (isOld || world.interfere > 0) {
          world.interfere -= 1;
          const now = {
            ...found,
            metadata: { ...objectAt(found, 'metadata'), resourceVersion: String(version + 1) },
          };
          stored.set(keyOf(reference.kind, reference.name), now);
          throw kubernetesError('KUBERNETES_CONFLICT', {
            message: 'other version',
            remedy: 'read it again',
          });
        }
        const next = objectAt(merged(found, change)) ?? {};
        const metadata = { ...objectAt(next, 'metadata'), resourceVersion: String(version + 1) };
        stored.set(keyOf(reference.kind, reference.name), { ...next, metadata });
        world.patched.push(keyOf(reference.kind, reference.name));
        return readObject({ ...next, metadata });
      },
      list: ({ kind }: { readonly kind: string }) =>
        Promise.resolve({
          objects: [...stored.values()].filter((it) => textAt(it, 'kind') === kind).map(readObject),
          resourceVersion: '1',
        }),
    },
  };
  return world;
}

const context: EmergencyContext = {
  signal: new AbortController().signal,
  fence: () => Promise.resolve(),
  deployment: 'emergency-1',
};

const flux = (name: string, parent: string | undefined, spec: JsonObject = {}): JsonObject => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: {
    name,
    namespace: 'flux-system',
    resourceVersion: '1',
    ...(parent === undefined
      ? {}
      : {
          labels: {
            'kustomize.toolkit.fluxcd.io/name': parent,
            'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
          },
        }),
  },
  spec: { path: `./${name}`, ...spec },
});

const application = (name: string, parent: string | undefined, policy: JsonObject): JsonObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: {
    name,
    namespace: 'argocd',
    resourceVersion: '1',
    ...(parent === undefined
      ? {}
      : {
          annotations: {
            'argocd.argoproj.io/tracking-id': `${parent}:argoproj.io/Application:argocd/${name}`,
          },
        }),
  },
  spec: { syncPolicy: policy },
});

const leaf = reconciler('Kustomization', 'flux-system', 'shop');

describe('what would take an emergency back', () => {
  it('is stopped from the outside in, and goes on from the inside out', async () => {
    // `flux bootstrap` lets the outermost one apply itself.
    const world = clusterOf([flux('shop', 'apps'), flux('apps', 'root'), flux('root', 'root')]);
    await suspendReconcilers(world.cluster, leaf, 'emergency-1', context);
    expect(world.patched).toEqual([
      'Kustomization root',
      'Kustomization apps',
      'Kustomization shop',
    ]);
    for (const name of ['shop', 'apps', 'root'])
      expect(valueIn(world.at('Kustomization', name), 'spec', 'suspend')).toBe(true);

    world.patched.length = 0;
    await resumeReconcilers(world.cluster, leaf, 'emergency-1', context);
    expect(world.patched).toEqual([
      'Kustomization shop',
      'Kustomization apps',
      'Kustomization root',
    ]);
    const shop = world.at('Kustomization', 'shop');
    expect(valueIn(shop, 'spec')).toEqual({ path: './shop', suspend: false });
    expect(valueIn(shop, 'metadata', 'annotations')).toEqual({});
  });

  it('stays stopped where somebody else stopped it', async () => {
    const world = clusterOf([flux('shop', 'apps', { suspend: true }), flux('apps', undefined)]);
    await suspendReconcilers(world.cluster, leaf, 'emergency-1', context);
    expect(world.patched).toEqual(['Kustomization apps']);
    await resumeReconcilers(world.cluster, leaf, 'emergency-1', context);
    expect(valueIn(world.at('Kustomization', 'shop'), 'spec', 'suspend')).toBe(true);
    expect(valueIn(world.at('Kustomization', 'apps'), 'spec', 'suspend')).toBe(false);
  });

  it('is stopped once, and only its own emergency lets it go on', async () => {
    const world = clusterOf([flux('shop', undefined)]);
    await suspendReconcilers(world.cluster, leaf, 'emergency-1', context);
    await suspendReconcilers(world.cluster, leaf, 'emergency-1', context);
    expect(world.patched).toHaveLength(1);
    expect(await resumeReconcilers(world.cluster, leaf, 'emergency-2', context)).toEqual([]);
    expect(await resumeReconcilers(world.cluster, leaf, 'emergency-1', context)).toEqual([leaf]);
  });

  it('gets back the very automation that it had, in an app of apps', async () => {
    const automated = { prune: true, selfHeal: true };
    const world = clusterOf([
      application('shop', 'apps', { automated, retry: { limit: 3 } }),
      application('apps', undefined, { automated: {} }),
    ]);
    const shop = reconciler('Application', 'argocd', 'shop');
    await suspendReconcilers(world.cluster, shop, 'emergency-1', context);
    expect(world.patched).toEqual(['Application apps', 'Application shop']);
    const policyOf = (name: string): unknown =>
      valueIn(world.at('Application', name), 'spec', 'syncPolicy');
    expect(policyOf('shop')).toEqual({ retry: { limit: 3 } });
    await resumeReconcilers(world.cluster, shop, 'emergency-1', context);
    expect(policyOf('shop')).toEqual({ automated, retry: { limit: 3 } });
    expect(policyOf('apps')).toEqual({ automated: {} });
  });

  it('of an ApplicationSet is not written again by it, nor the ApplicationSet by what applies that', async () => {
    const generated = application('shop', undefined, { automated: {} });
    const owner = { apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet', name: 'shops' };
    const world = clusterOf([
      {
        ...generated,
        metadata: { ...objectAt(generated, 'metadata'), ownerReferences: [owner] },
      },
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'ApplicationSet',
        metadata: { ...objectAt(flux('shops', 'apps'), 'metadata'), namespace: 'argocd' },
        spec: { generators: [], syncPolicy: { preserveResourcesOnDeletion: true } },
      },
      flux('apps', undefined),
    ]);
    const shop = reconciler('Application', 'argocd', 'shop');
    await suspendReconcilers(world.cluster, shop, 'emergency-1', context);
    expect(world.patched).toEqual([
      'Kustomization apps',
      'ApplicationSet shops',
      'Application shop',
    ]);
    const policyOf = (): unknown =>
      valueIn(world.at('ApplicationSet', 'shops'), 'spec', 'syncPolicy');
    expect(policyOf()).toEqual({
      preserveResourcesOnDeletion: true,
      applicationsSync: 'create-only',
    });
    await resumeReconcilers(world.cluster, shop, 'emergency-1', context);
    expect(policyOf()).toEqual({ preserveResourcesOnDeletion: true });
  });

  it('is read again where somebody else wrote at the same moment', async () => {
    const world = clusterOf([flux('shop', undefined)]);
    world.interfere = 2;
    await suspendReconcilers(world.cluster, leaf, 'emergency-1', context);
    expect(valueIn(world.at('Kustomization', 'shop'), 'spec', 'suspend')).toBe(true);
  });

  it('must be there', async () => {
    const act = suspendReconcilers(clusterOf([]).cluster, leaf, 'emergency-1', context);
    const error: unknown = await act.catch((caught: unknown) => caught);
    expect(isWaybillError(error, 'RECONCILER_MISSING')).toBe(true);
  });

  it('is not touched by a run that lost its lock', async () => {
    const world = clusterOf([flux('shop', undefined)]);
    const fence = (): Promise<void> => Promise.reject(new Error('fenced off'));
    const act = suspendReconcilers(world.cluster, leaf, 'emergency-1', { ...context, fence });
    await expect(act).rejects.toThrow('fenced off');
    expect(world.patched).toEqual([]);
  });
});

const digest = digestOf('app');
const platform = digestOf('app for one platform');
const image: ExpectedImage = {
  name: 'app',
  repository: 'registry.example.org/shop-app',
  tag: 'sha-1',
  digest,
  reportedAs: new Set([digest, platform]),
};
const workload: ExpectedWorkload = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'app',
  wave: 0,
  containers: new Map(),
};
const deployment = (text: string): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'app', namespace: 'shop', resourceVersion: '7' },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'shop' } },
    template: {
      spec: {
        containers: [
          { name: 'web', image: text, env: [{ name: 'A', value: '1' }] },
          { name: 'proxy', image: 'registry.example.org/proxy:1' },
        ],
      },
    },
  },
});

describe('a workload that is told its images', () => {
  it('keeps all but the image, and names the version that was read', () => {
    const object = readObject(deployment('registry.example.org/shop-app:sha-0'));
    expect(imagesPatch(object, workload, [image])).toEqual({
      metadata: { resourceVersion: '7' },
      spec: {
        template: {
          spec: {
            containers: [
              {
                name: 'web',
                image: `registry.example.org/shop-app@${digest}`,
                env: [{ name: 'A', value: '1' }],
              },
              { name: 'proxy', image: 'registry.example.org/proxy:1' },
            ],
          },
        },
      },
    });
  });

  it('is left alone where it asks for them already', () => {
    const text = `registry.example.org/shop-app:sha-1@${digest}`;
    expect(imagesPatch(readObject(deployment(text)), workload, [image])).toBeUndefined();
  });

  it('finds the template of a CronJob', () => {
    const template = objectAt(deployment('registry.example.org/shop-app:1'), 'spec', 'template');
    const job = readObject({
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'app' },
      spec: { jobTemplate: { spec: { template: template ?? {} } } },
    });
    const patch = imagesPatch(job, { ...workload, kind: 'CronJob' }, [image]);
    const inner = objectAt(patch, 'spec', 'jobTemplate', 'spec', 'template', 'spec');
    expect(inner?.['containers']).toHaveLength(2);
  });

  it('says what its running pods report, in the release’s own digest where it is that', async () => {
    const pod = (name: string, imageID: string, phase = 'Running'): JsonObject => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace: 'shop' },
      spec: { containers: [{ name: 'web', image: 'registry.example.org/shop-app:sha-1' }] },
      status: { phase, containerStatuses: [{ name: 'web', imageID }] },
    });
    const other = digestOf('other');
    const world = clusterOf([
      deployment('registry.example.org/shop-app:sha-1'),
      pod('one', `mirror.example.org/x@${platform}`),
      pod('two', `docker-pullable://registry.example.org/shop-app@${other}`),
      pod('three', 'unreadable'),
      pod('ended', `x@${digest}`, 'Succeeded'),
    ]);
    const found = await runningIn(
      { cluster: world.cluster, images: [image] },
      workload,
      context.signal,
    );
    expect(found.map(({ subject, digest: seen }) => [subject.split(',')[0], seen])).toEqual([
      ['Pod shop/one', digest],
      ['Pod shop/two', other],
      ['Pod shop/three', undefined],
    ]);
  });
});
