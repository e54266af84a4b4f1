import { describe, expect, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert';
import type { JsonValue } from '@waybill/core';
import { valueIn, type JsonObject } from '@waybill/kubernetes/object';
import fc from 'fast-check';
import { commit, digest, migratorJob, otherDigest, repository } from '../testing/job-world.ts';
import { jobNameFor } from './job-identity.ts';
import { readJobManifest } from './job-manifest.ts';
import { referenceOf, reportedDigest } from './job-image.ts';
import { renderJob } from './render-job.ts';

const file = { kind: 'file', repository: 'application', path: 'deploy/job.yaml' } as const;

/** A manifest as teams write it: an Argo CD hook, with a side container. */
const written = `
apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
  generateName: migrate-
  namespace: written
  labels: { app: shop, app.kubernetes.io/instance: shop }
  annotations: { argocd.argoproj.io/hook: PreSync, helm.sh/hook: pre-upgrade, team: blue }
spec:
  backoffLimit: 6
  ttlSecondsAfterFinished: 10
  suspend: true
  template:
    metadata:
      labels: { app: shop-migrator }
    spec:
      serviceAccountName: migrator
      restartPolicy: OnFailure
      initContainers:
        - { name: wait, image: "${repository}:latest" }
      containers:
        - name: migrate
          image: ${repository}:latest
          envFrom: [{ secretRef: { name: database } }]
          resources: { limits: { memory: 1Gi } }
        - { name: proxy, image: registry.example/proxy:1 }
`;

function rendered(text: string, config: Parameters<typeof migratorJob>[0] = {}): JsonObject {
  const manifest = readJobManifest(text, 'deploy/job.yaml');
  return renderJob(migratorJob({ job: file, ...config }, { manifest })).manifest;
}

const at = (manifest: JsonObject, ...path: string[]): JsonValue | undefined =>
  valueIn(manifest, ...path);

describe('the rendered Job', () => {
  it('is made from parts: by digest, limited, tried once, and tied to its deployment', () => {
    const { manifest, name, namespace, container, image } = renderJob(migratorJob());
    expect([namespace, container, image]).toEqual(['shop', 'migrator', `${repository}@${digest}`]);
    const labels = {
      'app.kubernetes.io/managed-by': 'waybill',
      'app.kubernetes.io/component': 'migrator',
      'waybill/application': 'shop',
      'waybill/environment': 'staging',
      'waybill/commit': commit,
      'waybill/deployment': '20260131T120000000Z-0123456789ab-c0de',
    };
    deepStrictEqual(manifest, {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: {
        name,
        namespace: 'shop',
        labels,
        annotations: {
          'waybill/owner': 'acme/shop run 42 attempt 1 job deploy',
          'waybill/keep-seconds': '3600',
        },
      },
      spec: {
        parallelism: 1,
        completions: 1,
        backoffLimit: 0,
        activeDeadlineSeconds: 600,
        podReplacementPolicy: 'Failed',
        template: {
          metadata: { labels, annotations: {} },
          spec: {
            restartPolicy: 'Never',
            terminationGracePeriodSeconds: 5,
            automountServiceAccountToken: false,
            securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
            containers: [
              {
                name: 'migrator',
                image: `${repository}@${digest}`,
                command: ['/migrate', 'up'],
                envFrom: [{ secretRef: { name: 'database' } }],
                terminationMessagePolicy: 'FallbackToLogsOnError',
                resources: {
                  limits: { cpu: '1', memory: '512Mi' },
                  requests: { cpu: '1', memory: '512Mi' },
                },
                securityContext: { allowPrivilegeEscalation: false },
              },
            ],
          },
        },
      },
    });
  });

  it('puts the digest and its own rules into a manifest, and takes the controllers’ marks out', () => {
    const manifest = rendered(written, { retries: 2, timeoutMilliseconds: 61_500 });
    expect(at(manifest, 'metadata', 'namespace')).toBe('written');
    expect(at(manifest, 'metadata', 'generateName')).toBeUndefined();
    expect(at(manifest, 'metadata', 'annotations')).toEqual({
      team: 'blue',
      'waybill/owner': expect.any(String),
      'waybill/keep-seconds': '3600',
    });
    expect(at(manifest, 'metadata', 'labels')).not.toHaveProperty(['app.kubernetes.io/instance']);
    expect(at(manifest, 'spec')).toMatchObject({
      backoffLimit: 2,
      activeDeadlineSeconds: 62,
      template: {
        metadata: { labels: { app: 'shop-migrator', 'waybill/application': 'shop' } },
        spec: {
          serviceAccountName: 'migrator',
          restartPolicy: 'Never',
          initContainers: [{ name: 'wait', image: `${repository}@${digest}` }],
          containers: [
            {
              name: 'migrate',
              image: `${repository}@${digest}`,
              envFrom: [{ secretRef: { name: 'database' } }],
              resources: { limits: { cpu: '1', memory: '1Gi' } },
            },
            { name: 'proxy', image: 'registry.example/proxy:1' },
          ],
        },
      },
    });
    // What nobody recorded must not vanish, and what waits for an admission does not run.
    expect(at(manifest, 'spec')).not.toHaveProperty('ttlSecondsAfterFinished');
    expect(at(manifest, 'spec')).not.toHaveProperty('suspend');
  });

  it('takes the release’s name for the image too, and the configured namespace before the manifest’s', () => {
    const text = written.replace(`image: ${repository}:latest`, 'image: migrator');
    const manifest = rendered(text, { namespace: 'configured' });
    expect(at(manifest, 'metadata', 'namespace')).toBe('configured');
    expect(JSON.stringify(manifest)).toContain(`"image":"${repository}@${digest}","envFrom"`);
  });

  it.each([
    ['another kind', 'kind: Job', 'kind: CronJob', 'it is CronJob of batch/v1'],
    [
      'none of the release’s images',
      `          image: ${repository}:latest`,
      '          image: registry.example/other:1',
      'registry.example/other:1',
    ],
    [
      'the image twice',
      'registry.example/proxy:1',
      repository,
      '2 of its containers run that image',
    ],
  ])('refuses a manifest with %s', (_what, from, to, found) => {
    expect(() => rendered(written.replace(from, to))).toThrow(
      expect.objectContaining({
        code: 'MIGRATION_TEMPLATE_INVALID',
        message: expect.stringContaining(found),
      }),
    );
  });

  it('refuses a file that is no single object', () => {
    expect(() => readJobManifest('- a\n- b\n', 'job.yaml')).toThrow(
      expect.objectContaining({ code: 'MIGRATION_TEMPLATE_INVALID' }),
    );
    expect(() => readJobManifest(undefined, 'job.yaml')).toThrow(
      expect.objectContaining({ code: 'CONFIG_MISSING' }),
    );
  });

  it('has an equal digest for equal work, whoever starts it, and another one for another image', () => {
    const plain = migratorJob();
    const other = { ...plain.deployment, id: '20260131T120000000Z-0123456789ab-beef' };
    expect(renderJob({ ...plain, deployment: other }).digest).toBe(renderJob(plain).digest);
    const image = { ...plain.image, digest: otherDigest };
    expect(renderJob({ ...plain, image }).digest).not.toBe(renderJob(plain).digest);
  });
});

describe('the name of a Job', () => {
  it('is a label of at most 63 characters, and one for each deployment', () => {
    const name = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
    fc.assert(
      fc.property(name, name, fc.string(), fc.string(), (application, environment, id, other) => {
        const given = jobNameFor({ application, environment, id });
        expect(given).toMatch(/^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/);
        expect(given.length).toBeLessThanOrEqual(63);
        expect(jobNameFor({ application, environment, id })).toBe(given);
        expect(jobNameFor({ application, environment, id: other }) === given).toBe(other === id);
      }),
      { numRuns: 50 },
    );
  });
});

describe('references', () => {
  it.each([
    ['shop/app', 'shop/app', undefined, undefined],
    ['host:5000/shop/app', 'host:5000/shop/app', undefined, undefined],
    ['host:5000/shop/app:1', 'host:5000/shop/app', '1', undefined],
    [`host:5000/shop/app:1@${digest}`, 'host:5000/shop/app', '1', digest],
  ])('%s', (text, repositoryOf, tag, digestOf) => {
    expect(referenceOf(text)).toEqual({ repository: repositoryOf, tag, digest: digestOf });
  });

  it.each([
    [`registry.example/shop/migrator@${digest}`, digest],
    [`docker-pullable://shop/migrator@${digest}`, digest],
    [digest, digest],
    ['registry.example/shop/migrator:latest', undefined],
    ['', undefined],
    [`${digest}0`, undefined],
  ])('the runtime’s %s', (imageID, found) => {
    expect(reportedDigest(imageID)).toBe(found);
  });
});
