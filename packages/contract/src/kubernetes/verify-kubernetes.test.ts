import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseApplicationConfig, type KubernetesContract } from '@waybill/config';
import { silentProgress, WaybillError } from '@waybill/core';
import type { ContractBase } from '../bases.ts';
import type { ContractVerdict } from '../verdict.ts';
import type { ManifestRenderer, RenderedManifest } from './rendering.ts';
import { verifyKubernetes } from './verify-kubernetes.ts';

type Files = Readonly<Record<string, string>>;

const commit = 'c'.repeat(40);
const digest = `sha256:${'1'.repeat(64)}`;

let checkout: string;
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'waybill-manifests-'));
});
afterEach(() => rm(checkout, { recursive: true, force: true }));

function contract(rest: Readonly<Record<string, unknown>> = {}): KubernetesContract {
  const written = { name: 'manifests', kind: 'kubernetes', overlays: ['deploy/live'], ...rest };
  const text = JSON.stringify({
    version: 1,
    application: 'shop',
    images: [{ name: 'app', repository: 'registry.test/shop', buildx: {} }],
    contracts: [written],
  });
  const [parsed] = parseApplicationConfig(text, 'waybill.yaml').contracts;
  if (parsed?.kind !== 'kubernetes') throw new Error('expected a contract of the kind kubernetes');
  return parsed;
}

/** Stands for kustomize: an overlay renders to its file all.json, a list of resources. */
const renderer: ManifestRenderer = {
  render: async (_contract, overlay, read) => {
    const file = `${overlay}/all.json`;
    const entry = (await read([overlay, file])).get(file);
    if (entry?.kind !== 'file') throw fault('RENDER_FAILED', overlay);
    const values: unknown = JSON.parse(entry.content.toString());
    if (!Array.isArray(values)) throw fault('RENDER_TIMED_OUT', overlay);
    return {
      resources: values.map(resourceOf),
      placeOf: (_resource, _value, pointer) => ({ file, line: pointer.length + 1 }),
      validate: () => {
        if (entry.content.includes('unfit')) throw fault('MANIFEST_INVALID', file);
        return Promise.resolve(entry.content.includes('Widget') ? ['Widget (x.test/v1)'] : []);
      },
    };
  },
};

function fault(code: string, file: string): WaybillError {
  return new WaybillError(code, { message: `no: ${code}.`, remedy: 'mend', location: { file } });
}

function resourceOf(value: {
  readonly apiVersion?: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}): RenderedManifest {
  const { apiVersion = 'v1', kind, metadata } = value;
  const { name, namespace } = metadata;
  return { apiVersion, kind, name, namespace, text: JSON.stringify(value) };
}

function resource(kind: string, name: string, rest: object = {}): object {
  return { apiVersion: 'v1', kind, metadata: { name, namespace: 'shop' }, ...rest };
}

function deployment(name: string, container: object, spec: object = {}): object {
  const template = { spec: { containers: [{ name: 'main', ...container }] } };
  return {
    ...resource('Deployment', name, { spec: { template, ...spec } }),
    apiVersion: 'apps/v1',
  };
}

const good = { image: `registry.test/shop@${digest}`, readinessProbe: { httpGet: { port: 80 } } };

function overlay(resources: readonly unknown[], path = 'deploy/live'): Files {
  return {
    [`${path}/kustomization.yaml`]: 'resources: [all.json]\n',
    [`${path}/all.json`]: JSON.stringify(resources),
  };
}

async function verify(
  files: Files,
  rest: Readonly<Record<string, unknown>> = {},
  bases: readonly Files[] = [],
): Promise<ContractVerdict> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(checkout, path)), { recursive: true });
    await writeFile(join(checkout, path), content);
  }
  return await verifyKubernetes({
    ...{ checkout, contract: contract(rest), renderer, progress: silentProgress },
    bases: bases.map(baseOf),
    signal: AbortSignal.timeout(20_000),
  });
}

function baseOf(files: Files, index: number): ContractBase {
  return {
    commit,
    origins: [{ kind: 'tag', tag: `v${String(index + 1)}` }],
    read: (path) => {
      const content = files[path];
      if (content !== undefined) return Promise.resolve(Buffer.from(content));
      const isFolder = Object.keys(files).some((file) => file.startsWith(`${path}/`));
      return isFolder
        ? Promise.reject(fault('GIT_PATH_INVALID', path))
        : Promise.resolve(undefined);
    },
    list: (folder) => Promise.resolve(Object.keys(files).filter((path) => path.startsWith(folder))),
  };
}

describe('images', () => {
  const sha = `sha-${'a'.repeat(40)}`;
  it.each([
    ['a digest', `r.test:5000/a/b@${digest}`, ['holds', 'holds', 'holds']],
    ['a tag and a digest', `r.test/a:1.2@${digest}`, ['holds', 'holds', 'holds']],
    ['the tag of a release', `r.test:5000/a:${sha}`, ['mutable', 'holds', 'holds']],
    ['another tag', 'r.test/a:1.2.3', ['mutable', 'mutable', 'holds']],
    ['latest', 'r.test/a:latest', ['latest', 'latest', 'latest']],
    ['no tag, and a port', 'r.test:5000/a', ['latest', 'latest', 'latest']],
    ['a digest that is none', 'r.test/a@sha256:12', ['mutable', 'mutable', 'mutable']],
  ])('%s', async (_, image, expected) => {
    const found: string[] = [];
    for (const images of ['digest', 'digest-or-sha', 'tagged']) {
      const files = overlay([deployment('web', { ...good, image })]);
      const { findings, holds } = await verify(files, { rules: { images } });
      expect(findings.every(({ level }) => level === 'breaking')).toBe(true);
      found.push(holds ? 'holds' : (findings[0]?.id.replace('kubernetes-image-', '') ?? ''));
    }
    expect(found).toEqual(expected);
  });

  it('are looked at in every kind that has pods, and in its init containers', async () => {
    const pod = { spec: { initContainers: [{ name: 'i', image: 'r.test/a' }], containers: [] } };
    const { findings } = await verify(
      overlay([
        resource('Pod', 'p', pod),
        resource('Job', 'j', { spec: { template: pod } }),
        resource('CronJob', 'c', { spec: { jobTemplate: { spec: { template: pod } } } }),
      ]),
    );
    expect(findings.map(({ operation }) => operation)).toEqual([
      'Pod shop/p',
      'Job shop/j',
      'CronJob shop/c',
    ]);
  });

  it('pass where the contract excepts their repository', async () => {
    const files = overlay([deployment('web', { ...good, image: 'r.test:5000/a:1' })]);
    const rest = { rules: { 'images-except': ['r.test:5000/a'] } };
    expect((await verify(files, rest)).holds).toBe(true);
  });
});

describe('what a rollout is told by', () => {
  it('needs a readinessProbe in each container, but where it is excepted', async () => {
    const files = overlay([
      deployment('web', { image: good.image }),
      deployment('worker', { image: good.image, readinessProbe: null }),
      resource('Job', 'once', { spec: { template: { spec: { containers: [{ ...good }] } } } }),
    ]);
    const { findings } = await verify(files, {
      rules: { 'probes-except': ['Deployment/worker', 'DaemonSet/gone'] },
    });
    expect(findings).toMatchObject([
      {
        ...{ id: 'kubernetes-readiness-probe-missing', level: 'breaking' },
        ...{ operation: 'Deployment shop/web', file: 'deploy/live/all.json' },
      },
      { id: 'kubernetes-exception-unused', level: 'info' },
    ]);
    expect((await verify(files, { rules: { probes: false } })).holds).toBe(true);
  });

  it.each([
    ['zero', { rollingUpdate: { maxUnavailable: 0 } }, true],
    ['zero percent', { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '0%' } }, true],
    ['nothing said', {}, false],
    ['one', { rollingUpdate: { maxUnavailable: 1 } }, false],
    ['Recreate', { type: 'Recreate' }, false],
  ])('may take no pod away where that is asked: %s', async (_, strategy, holds) => {
    const files = overlay([deployment('web', good, { strategy })]);
    for (const asked of ['all', ['Deployment/shop/web']]) {
      const verdict = await verify(files, { rules: { 'max-unavailable-zero': asked } });
      expect(verdict.holds).toBe(holds);
    }
    expect((await verify(files)).holds).toBe(true);
  });
});

describe('names', () => {
  it('that others use must be rendered by every overlay; a misspelled one never passes', async () => {
    const files = {
      ...overlay([resource('Service', 'web')]),
      ...overlay([resource('Service', 'web2')], 'deploy/test'),
    };
    const { findings } = await verify(files, {
      overlays: ['deploy/live', 'deploy/test'],
      rules: { expected: ['Service/web'], 'max-unavailable-zero': ['Deployment/wbe'] },
    });
    expect(findings.map(({ id, file, message }) => [id, file, message])).toEqual([
      [
        'kubernetes-resource-missing',
        'deploy/test/kustomization.yaml',
        'Service/web is expected by its name, and is not rendered (in deploy/test).',
      ],
      ['kubernetes-resource-missing', 'waybill.yaml', expect.stringMatching(/Deployment\/wbe/)],
    ]);
  });
});

describe('an overlay', () => {
  it('that does not build or does not fit its schemas is a finding; the others are verified', async () => {
    const files = {
      ...overlay([resource('ConfigMap', 'unfit')]),
      ...overlay([deployment('web', { ...good, image: 'a' })], 'deploy/test'),
    };
    const { findings, holds } = await verify(files, {
      overlays: ['deploy/gone', 'deploy/live', 'deploy/test'],
    });
    expect(findings.map(({ id, file }) => [id, file])).toEqual([
      ['kubernetes-overlay-broken', 'deploy/gone'],
      ['kubernetes-schema-invalid', 'deploy/live/all.json'],
      ['kubernetes-image-latest', 'deploy/test/all.json'],
    ]);
    expect(holds).toBe(false);
  });

  it('whose kinds nobody knows is told', async () => {
    const { findings } = await verify(overlay([resource('Widget', 'w')]));
    expect(findings).toMatchObject([{ id: 'kubernetes-schema-unchecked', level: 'info' }]);
  });

  it('is not verified where that takes too long, or nothing renders', async () => {
    const files = { 'deploy/live/kustomization.yaml': '', 'deploy/live/all.json': '{}' };
    await expect(verify(files)).rejects.toMatchObject({ code: 'RENDER_TIMED_OUT' });
    const rest = { checkout, contract: contract(), bases: [], progress: silentProgress };
    const alone = verifyKubernetes({ ...rest, signal: AbortSignal.timeout(20_000) });
    await expect(alone).rejects.toMatchObject({ code: 'CONTRACT_RENDERER_MISSING' });
  });
});

describe('what would be removed from the cluster', () => {
  const kept = resource('Service', 'web');
  const before = [
    kept,
    resource('PersistentVolumeClaim', 'data'),
    resource('Service', 'old'),
    resource('ConfigMap', 'settings-5g8tkmh4b7'),
    resource('Secret', 'token-plain'),
    { ...resource('Deployment', 'api'), apiVersion: 'extensions/v1beta1' },
    { ...resource('Ingress', 'in'), apiVersion: 'networking.k8s.io/v1beta1' },
  ];
  const after = [
    kept,
    resource('ConfigMap', 'settings-22g8h4b7kt'),
    { ...resource('Ingress', 'in'), apiVersion: 'networking.k8s.io/v1' },
  ];

  it('breaks where data goes with it; another version and other generated content are no removal', async () => {
    const { findings, holds } = await verify(overlay(after), {}, [
      overlay(before),
      overlay(before),
    ]);
    expect(findings.map(({ operation, level, bases }) => [operation, level, bases])).toEqual([
      ['PersistentVolumeClaim shop/data', 'breaking', ['v1', 'v2']],
      ['Service shop/old', 'risky', ['v1', 'v2']],
      ['Secret shop/token-plain', 'risky', ['v1', 'v2']],
      ['Deployment shop/api', 'risky', ['v1', 'v2']],
    ]);
    expect(findings[0]?.before).toEqual({ commit, file: 'deploy/live/all.json', line: 1 });
    expect(holds).toBe(false);
  });

  it('is nothing where the overlay is new, or the contract does not ask', async () => {
    expect((await verify(overlay(after), {}, [{ 'README.md': '' }])).findings).toEqual([]);
    const rest = { rules: { removals: false } };
    expect((await verify(overlay(after), rest, [overlay(before)])).findings).toEqual([]);
  });

  it('is said to be unknown where the older overlay does not build', async () => {
    const base = { 'deploy/live/kustomization.yaml': 'resources: [gone]\n' };
    expect((await verify(overlay(after), {}, [base])).findings).toMatchObject([
      { id: 'kubernetes-base-unknown', level: 'risky', bases: ['v1'] },
    ]);
  });
});
