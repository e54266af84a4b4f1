import { describe, expect, it } from '@jest/globals';
import { parsePolicy } from './index.ts';
import { targetSchema } from './target-schema.ts';

const cluster = { kind: 'kubernetes', namespace: 'shop', workloads: ['Deployment/app'] } as const;

function messages(target: unknown): readonly string[] {
  return targetSchema.safeParse(target).error?.issues.map(({ message }) => message) ?? [];
}

/** What a person reads whose policy has this target. */
function refusal(target: unknown): string {
  const file = { file: 'a.env', format: 'dotenv', images: { app: 'APP' } };
  const environment = { name: 'dev', url: 'http://127.0.0.1:1', 'desired-state': [file], target };
  try {
    parsePolicy(JSON.stringify({ version: 1, environments: [environment] }), 'policy.yaml');
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('a cluster as a target', () => {
  it('names its workloads shortly, and fills in what is usual', () => {
    expect(targetSchema.parse(cluster)).toEqual({
      kind: 'kubernetes',
      namespace: 'shop',
      workloads: [
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: 'app',
          namespace: 'shop',
          wave: 0,
          containers: {},
        },
      ],
      timeoutMilliseconds: 600_000,
      stableMilliseconds: 10_000,
      restarts: 3,
    });
  });

  it('takes waves, namespaces, containers and kinds with an API version', () => {
    const workloads = [
      { workload: 'StatefulSet/queue', wave: 1, namespace: 'queues' },
      { workload: 'apps.kruise.io/v1alpha1/CloneSet/app', containers: { web: 'app' } },
      'v1/Pod/once',
    ];
    expect(targetSchema.parse({ ...cluster, workloads })).toMatchObject({
      workloads: [
        { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'queue', namespace: 'queues', wave: 1 },
        {
          apiVersion: 'apps.kruise.io/v1alpha1',
          kind: 'CloneSet',
          namespace: 'shop',
          containers: { web: 'app' },
        },
        { apiVersion: 'v1', kind: 'Pod', name: 'once' },
      ],
    });
  });

  it.each([
    ['Deployment', 'expected KIND/NAME'],
    ['deployment/app', 'expected KIND/NAME'],
    ['Deployment/App', 'expected KIND/NAME'],
    ['a/b/c/Deployment/app', 'expected KIND/NAME'],
    ['CloneSet/app', 'expected the API version before CloneSet'],
    ['/Deployment/app', 'expected KIND/NAME'],
  ])('does not guess what the workload %s is', (workload, expected) => {
    expect(refusal({ ...cluster, workloads: [{ workload }] })).toContain(expected);
    expect(refusal({ ...cluster, workloads: [workload] })).toContain(expected);
  });

  it('knows which controller applies desired state', () => {
    const controlled = (controller: unknown): unknown => {
      const parsed = targetSchema.parse({ ...cluster, controller });
      return 'controller' in parsed ? parsed.controller : undefined;
    };
    expect(controlled({ kind: 'flux', kustomization: 'apps' })).toEqual({
      kind: 'flux',
      namespace: 'flux-system',
      applies: { kind: 'Kustomization', name: 'apps' },
    });
    expect(controlled({ kind: 'flux', 'helm-release': 'shop', namespace: 'shop' })).toEqual({
      kind: 'flux',
      namespace: 'shop',
      applies: { kind: 'HelmRelease', name: 'shop' },
    });
    expect(controlled({ kind: 'argo-cd', application: 'shop' })).toEqual({
      kind: 'argo-cd',
      application: 'shop',
      namespace: 'argocd',
    });
  });

  it.each([[{ kind: 'flux' }], [{ kind: 'flux', kustomization: 'apps', 'helm-release': 'apps' }]])(
    'wants one thing that Flux applies: %j',
    (controller) => {
      expect(messages({ ...cluster, controller })).toEqual([
        'expected either kustomization or helm-release',
      ]);
    },
  );

  it.each([
    ['2m', { stableMilliseconds: 120_000 }],
    [5, { stableMilliseconds: 0, stableObservations: 5 }],
  ])('is stable after %j', (stable, expected) => {
    expect(targetSchema.parse({ ...cluster, stable })).toMatchObject(expected);
  });

  it.each([[0], [-1], [1.5], [1001], ['5'], ['0s'], ['soon'], [true], [null]])(
    'is not stable after %j',
    (stable) => {
      expect(refusal({ ...cluster, stable })).toContain('target.stable');
    },
  );

  it('bears reasons for failure as long as it says, in our words or the cluster’s', () => {
    const graces = { ImagePullBackOff: '2m', CrashLoop: '0s', NeverReady: '10m' };
    expect(targetSchema.parse({ ...cluster, graces })).toMatchObject({
      graces: { ImagePullFailed: 120_000, CrashLoop: 0, NeverReady: 600_000 },
    });
    expect(targetSchema.parse(cluster)).not.toHaveProperty('graces');
  });

  it.each([
    [{ ImagePullFailled: '2m' }, 'did you mean "ImagePullFailed"'],
    [{ imagePullBackoff: '2m' }, 'did you mean "ImagePullBackOff"'],
    [{ CrashLoopBackof: '2m' }, 'did you mean "CrashLoopBackOff"'],
    [{ Weather: '2m' }, 'unknown key "Weather"'],
    [{ CrashLoop: '2 minutes' }, 'expected a duration such as 0s'],
    [{ CrashLoop: 120 }, 'target.graces.CrashLoop'],
    [{ ErrImagePull: '1m', ImagePullBackOff: '2m' }, 'whose grace period is set already'],
    [['CrashLoop'], 'target.graces'],
  ])('does not bear %j', (graces, message) => {
    expect(refusal({ ...cluster, graces })).toContain(message);
  });

  it('has workloads, and refuses what it does not know', () => {
    expect(messages({ ...cluster, workloads: [] })).toEqual(['expected at least one workload']);
    expect(messages({ ...cluster, controller: { kind: 'fleet' } })).toHaveLength(1);
    expect(messages({ kind: 'nomad' })).toHaveLength(1);
    expect(messages({ ...cluster, status: 'http://127.0.0.1' })).toHaveLength(1);
  });
});
