import { describe, expect, it } from '@jest/globals';
import { WaybillError } from '@waybill/core';
import { readObject, type JsonObject, type KubernetesObject } from '@waybill/kubernetes/object';
import { compareManifests, driftLimits, type FieldComparison } from './compare-manifests.ts';

const deployment = (spec: JsonObject, more: JsonObject = {}): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', ...more },
  spec,
});

/** A server that has these objects, and that leaves what a manifest says over them. */
function server(
  live: Readonly<Record<string, JsonObject>>,
  refusals: Readonly<Record<string, string>> = {},
): Parameters<typeof compareManifests>[0]['cluster'] & { readonly asked: string[] } {
  const asked: string[] = [];
  const refuse = (verb: string, kind: string): void => {
    const code = refusals[`${verb} ${kind}`];
    if (code !== undefined)
      throw new WaybillError(code, { message: `${kind}: no`, remedy: 'none' });
  };
  const found = (key: string): KubernetesObject | undefined => {
    const object = live[key];
    return object === undefined ? undefined : readObject(object);
  };
  return {
    asked,
    resource: async (apiVersion, kind) => {
      refuse('resource', kind);
      const [group = '', version = ''] = apiVersion.includes('/')
        ? apiVersion.split('/')
        : ['', apiVersion];
      return { group, version, kind, plural: kind.toLowerCase(), namespaced: kind !== 'Namespace' };
    },
    read: async ({ kind, namespace = '', name }) => {
      refuse('read', kind);
      asked.push(`${kind} ${namespace}/${name}`);
      return found(`${kind} ${namespace}/${name}`);
    },
    preview: async (manifest) => {
      const { kind, namespace = '', name, spec } = readObject(manifest);
      refuse('preview', kind);
      const old = found(`${kind} ${namespace}/${name}`);
      return readObject({ ...old?.whole, ...manifest, spec: { ...old?.spec, ...spec } });
    },
  };
}

async function compare(
  cluster: ReturnType<typeof server>,
  ...manifests: readonly JsonObject[]
): Promise<FieldComparison> {
  return await compareManifests({
    cluster,
    manifests: manifests.map((manifest) => ({ source: 'apps/web.yaml', manifest })),
    namespace: 'shop',
    signal: AbortSignal.timeout(10_000),
  });
}

describe('manifests and what is there', () => {
  it('differ in the fields that the manifest sets, and in no other', async () => {
    const live = { 'Deployment shop/web': deployment({ replicas: 5, paused: true }) };
    const { differences, objects } = await compare(server(live), deployment({ replicas: 2 }));
    expect(objects).toBe(1);
    expect(differences).toEqual([
      { where: 'Deployment shop/web spec.replicas', expected: '2', found: '5' },
    ]);
  });

  it('differ where nothing is there, or the cluster does not know the kind', async () => {
    const missing = await compare(server({}), deployment({}));
    expect(missing.differences).toEqual([
      { where: 'Deployment shop/web', expected: 'is there', found: null },
    ]);
    const unknown = server({}, { 'resource Deployment': 'KUBERNETES_KIND_UNKNOWN' });
    expect((await compare(unknown, deployment({}))).differences).toMatchObject([{ found: null }]);
  });

  it('are looked for where the manifest says, else where the target is; Flux may move them all', async () => {
    const cluster = server({});
    const namespace: JsonObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'n' } };
    await compare(cluster, deployment({}), deployment({}, { namespace: 'other' }), namespace);
    expect(cluster.asked.sort()).toEqual([
      'Deployment other/web',
      'Deployment shop/web',
      'Namespace /n',
    ]);
    const moved = server({});
    await compareManifests({
      cluster: moved,
      manifests: [{ source: 'a', manifest: deployment({}, { namespace: 'other' }) }],
      namespace: 'shop',
      targetNamespace: 'moved',
      signal: AbortSignal.timeout(10_000),
    });
    expect(moved.asked).toEqual(['Deployment moved/web']);
  });

  it.each([
    ['is encrypted', { ...deployment({}), sops: { mac: 'x' } }],
    ['has no name', deployment({}, { name: '', generateName: 'web-' })],
    ['is a hook', deployment({}, { annotations: { 'argocd.argoproj.io/hook': 'PreSync' } })],
  ])('are not compared where one %s, and that is said', async (_, manifest) => {
    const cluster = server({});
    const { passedOver, unknown, differences } = await compare(cluster, manifest);
    expect([passedOver.length, unknown, differences]).toEqual([1, [], []]);
    expect(cluster.asked).toEqual([]);
  });

  it('are not known to be the same where the server refuses to say', async () => {
    const live = { 'Deployment shop/web': deployment({}) };
    const forbidden = server(live, { 'preview Deployment': 'KUBERNETES_FORBIDDEN' });
    const other = deployment({}, { namespace: 'other' });
    const { unknown } = await compare(
      server(
        { ...live, 'Deployment other/web': other },
        { 'preview Deployment': 'KUBERNETES_FORBIDDEN' },
      ),
      deployment({}),
      other,
    );
    expect(unknown).toEqual([
      { where: 'Deployment web (apps/web.yaml) and 1 more', why: 'Deployment: no' },
    ]);
    expect((await compare(forbidden, deployment({}))).differences).toEqual([]);
    const rejected = server(live, { 'preview Deployment': 'KUBERNETES_REJECTED' });
    expect((await compare(rejected, deployment({}))).unknown).toMatchObject([
      { why: expect.stringContaining('cannot be applied as it is written') },
    ]);
  });

  it('are not told apart where the cluster cannot be reached: that is an error', async () => {
    const away = server({}, { 'read Deployment': 'KUBERNETES_UNREACHABLE' });
    await expect(compare(away, deployment({}))).rejects.toMatchObject({
      code: 'KUBERNETES_UNREACHABLE',
    });
  });

  it('are told up to a limit, and the rest is counted', async () => {
    const wanted: Record<string, string> = {};
    for (let index = 0; index < driftLimits.differences + 7; index += 1)
      wanted[`field${String(index)}`] = 'a';
    const live = { 'Deployment shop/web': deployment({}) };
    const found = await compare(server(live), deployment(wanted));
    expect([found.differences.length, found.untold]).toEqual([driftLimits.differences, 7]);
  });
});
