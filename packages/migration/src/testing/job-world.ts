import type { KubernetesJobMigrations } from '@waybill/config';
import { commitShaSchema, digestOf, silentProgress, type JsonValue } from '@waybill/core';
import { objectAt, textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import type { JobContext, JobName, MigratorJob } from '../kubernetes/migrator-job.ts';
import { ScriptedCluster } from './scripted-cluster.ts';

export const digest = digestOf('the index of the migrator');
export const platformDigest = digestOf('its manifest for one platform');
export const otherDigest = digestOf('another image');
export const repository = 'registry.example/shop/migrator';
export const commit = commitShaSchema.parse('3f2a'.repeat(10));

export const plainConfig: KubernetesJobMigrations = {
  engine: 'kubernetes-job',
  image: 'migrator',
  startedBy: 'waybill',
  job: {
    kind: 'fields',
    command: ['/migrate', 'up'],
    args: undefined,
    env: {},
    envFrom: [{ kind: 'secret', name: 'database' }],
    serviceAccount: undefined,
    pullSecrets: [],
    resources: { cpu: '1', memory: '512Mi' },
  },
  timeoutMilliseconds: 600_000,
  retries: 0,
  keepMilliseconds: 3_600_000,
};

/** @returns a migration by a Job, with some of it otherwise */
export function migratorJob(
  config: Partial<KubernetesJobMigrations> = {},
  changes: Partial<MigratorJob> = {},
): MigratorJob {
  return {
    config: { ...plainConfig, ...config },
    image: {
      name: 'migrator',
      repository,
      digest,
      reportedAs: () => Promise.resolve(new Set<string>([digest, platformDigest])),
    },
    images: [{ repository, digest }],
    deployment: {
      id: '20260131T120000000Z-0123456789ab-c0de',
      application: 'shop',
      environment: 'staging',
      commit,
      owner: { repository: 'acme/shop', run: '42', attempt: 1, job: 'deploy', actor: 'ada' },
    },
    namespace: 'shop',
    manifest: undefined,
    values: { commit },
    ...changes,
  };
}

/** A cluster in memory, and everything that a Job's run gets; the clock is turned by hand. */
export class JobWorld {
  readonly cluster = new ScriptedCluster();
  readonly controller = new AbortController();
  readonly said: string[] = [];
  readonly remembered: JobName[] = [];
  starts = 0;
  time = Date.parse('2026-01-01T00:00:00Z');
  fence: () => Promise<void> = () => Promise.resolve();

  context(changes: Partial<JobContext> = {}): JobContext {
    return {
      cluster: this.cluster,
      reconnect: () => Promise.resolve(this.cluster),
      signal: this.controller.signal,
      progress: {
        ...silentProgress,
        detail: (text) => void this.said.push(text),
        waiting: (text) => void this.said.push(text),
      },
      now: () => this.time,
      fence: () => this.fence(),
      mask: (line) => line.replaceAll('s3cret', '***'),
      diagnosePod: () => Promise.resolve(undefined),
      remember: (job) => void this.remembered.push(job),
      onStart: () => {
        this.starts += 1;
        return Promise.resolve();
      },
      ...changes,
    };
  }

  /** What the Job's controller does: makes a pod, whose container is in `state`. */
  pod(
    job: KubernetesObject,
    state: JsonValue,
    changes: { readonly imageID?: string; readonly name?: string } = {},
  ): KubernetesObject {
    const phase = phaseOf(state);
    const name = changes.name ?? `${job.name}-pod`;
    return this.cluster.put({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name,
        namespace: job.namespace ?? '',
        uid: `${name}-uid`,
        creationTimestamp: '2026-01-01T00:01:00Z',
        labels: { 'batch.kubernetes.io/job-name': job.name },
        ownerReferences: [
          { kind: 'Job', name: job.name, uid: textAt(job.metadata, 'uid') ?? '', controller: true },
        ],
      },
      spec: { nodeName: 'node-1', containers: [{ name: 'migrator' }] },
      status: {
        phase,
        containerStatuses: [
          {
            name: 'migrator',
            state,
            imageID: changes.imageID ?? `${repository}@${platformDigest}`,
          },
        ],
      },
    });
  }

  /** What the Job's controller says when it ends. */
  end(job: KubernetesObject, type: 'Complete' | 'Failed', reason = '', message = ''): void {
    const there = this.cluster.all('Job').find(({ name }) => name === job.name) ?? job;
    this.cluster.put({
      ...there.whole,
      status: { conditions: [{ type, status: 'True', reason, message }] },
    });
  }

  /** A Job that runs and succeeds at once. */
  succeed(job: KubernetesObject, message = '', lines: readonly string[] = ['applied 2']): void {
    const terminated = { exitCode: 0, reason: 'Completed', message };
    this.cluster.logs.set(`${job.name}-pod`, lines);
    this.pod(job, { terminated });
    this.end(job, 'Complete');
  }

  fail(job: KubernetesObject, exitCode: number, lines: readonly string[]): void {
    this.cluster.logs.set(`${job.name}-pod`, lines);
    this.pod(job, { terminated: { exitCode, reason: 'Error' } });
    this.end(job, 'Failed', 'BackoffLimitExceeded', 'Job has reached the specified backoff limit');
  }
}

function phaseOf(state: JsonValue): string {
  const terminated = objectAt(state, 'terminated');
  if (terminated !== undefined) return terminated['exitCode'] === 0 ? 'Succeeded' : 'Failed';
  return objectAt(state, 'running') === undefined ? 'Pending' : 'Running';
}
