import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DesiredStateFile, KubernetesTarget } from '@waybill/config';
import { silentProgress, WaybillError } from '@waybill/core';
import { openOverlayRepository, type OverlayRepository } from '@waybill/desired-state/testing';
import { readObject, type JsonObject, type KubernetesObject } from '@waybill/kubernetes/object';
import { fieldDrift, type FieldDrift } from './field-drift.ts';

const target: KubernetesTarget = {
  kind: 'kubernetes',
  namespace: 'shop',
  workloads: [],
  timeoutMilliseconds: 1,
  stableMilliseconds: 1,
  restarts: 3,
};
const manifest: DesiredStateFile = {
  file: 'apps/web.yaml',
  format: 'kubernetes',
  images: { web: 'container=web' },
  values: {},
};
const kustomization: DesiredStateFile = {
  ...{ file: 'apps/kustomization.yaml', format: 'kustomization', values: {} },
  images: { web: 'web' },
};
const web = `apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data: { size: '3' }
`;

let repository: OverlayRepository;
beforeAll(async () => {
  repository = await openOverlayRepository();
});
afterAll(() => repository.close());
beforeEach(() => repository.clear());

/** A cluster with these objects; what a manifest says stands over them. */
async function drift(
  live: Readonly<Record<string, JsonObject | Error>>,
  desiredState: readonly DesiredStateFile[],
  more: Partial<KubernetesTarget> = {},
): Promise<FieldDrift & { readonly isClosed: boolean }> {
  let isClosed = false;
  const find = (
    kind: string,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined => {
    const found = live[`${kind} ${namespace ?? ''}/${name}`];
    if (found instanceof Error) throw found;
    return found === undefined ? undefined : readObject(found);
  };
  const readEntries = await repository.commit({
    'apps/web.yaml': web,
    'apps/kustomization.yaml': 'resources: [web.yaml]\n',
  });
  const found = await fieldDrift(
    {
      environment: { name: 'staging', desiredState: [...desiredState] },
      connections: {
        settings: {
          signal: AbortSignal.timeout(10_000),
          progress: silentProgress,
          temporaryFolder: repository.temporaryFolder,
        },
        cluster: () =>
          Promise.resolve({
            resource: (apiVersion, kind) =>
              Promise.resolve({
                group: '',
                version: apiVersion,
                kind,
                plural: kind,
                namespaced: true,
              }),
            read: async ({ kind, namespace, name }) => find(kind, namespace, name),
            preview: async (wanted) => {
              const { kind, namespace, name } = readObject(wanted);
              return readObject({ ...find(kind, namespace, name)?.whole, ...wanted });
            },
            close: () => {
              isClosed = true;
            },
          }),
      },
    },
    { ...target, ...more },
    readEntries,
  );
  return { ...found, isClosed };
}

const live = (size: string): JsonObject => ({
  ...{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } },
  data: { size, other: '1' },
});

describe('the fields of desired state', () => {
  it('are those of its manifests', async () => {
    const found = await drift({ 'ConfigMap shop/web': live('5') }, [manifest]);
    expect(found.differences).toEqual([
      { where: 'ConfigMap shop/web data.other', expected: 'nothing', found: '1' },
      { where: 'ConfigMap shop/web data.size', expected: '3', found: '5' },
    ]);
    expect(found.looked).toEqual(['apps/web.yaml: the fields of 1 objects']);
    expect(found.isClosed).toBe(true);
  });

  it('are not known of an overlay that nobody renders, and that is said', async () => {
    const found = await drift({}, [kustomization]);
    expect(found).toMatchObject({ differences: [], unknown: [], objects: 0 });
    expect(found.looked).toEqual([expect.stringContaining('`render`')]);
  });

  it('go where Flux puts them, and what it changes on the way is named', async () => {
    const controller = {
      kind: 'flux',
      namespace: 'flux-system',
      applies: { kind: 'Kustomization', name: 'apps' },
    } as const;
    const apps: JsonObject = {
      ...{ apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization' },
      metadata: { name: 'apps', namespace: 'flux-system' },
      spec: { targetNamespace: 'moved', postBuild: { substitute: { a: 'b' } } },
    };
    const objects = { 'Kustomization flux-system/apps': apps };
    const found = await drift(objects, [manifest], { controller });
    expect(found.differences).toEqual([
      { where: 'ConfigMap moved/web', expected: 'is there', found: null },
    ]);
    expect(found.looked).toContainEqual(expect.stringContaining('(postBuild)'));
    const no = new WaybillError('KUBERNETES_FORBIDDEN', { message: 'no', remedy: 'none' });
    const forbidden = await drift({ 'Kustomization flux-system/apps': no }, [manifest], {
      controller,
    });
    expect(forbidden.looked).toContainEqual(expect.stringContaining('may not be read'));
  });

  it('need the files that the policy names', async () => {
    const missing = { ...manifest, file: 'apps/gone.yaml' };
    await expect(drift({}, [missing])).rejects.toMatchObject({
      code: 'DESIRED_STATE_FILE_MISSING',
    });
  });
});
