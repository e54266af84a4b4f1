import type { KubernetesJobMigrations } from '@waybill/config';
import { releaseTag, type Progress } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import {
  followMigratorJob,
  readJobManifest,
  runMigratorJob,
  type JobContext,
  type JobName,
  type MigratorJob,
} from '@waybill/migration/kubernetes';
import type { MigrationEvidence } from '@waybill/migration';
import { withoutSecrets } from '@waybill/rollout';
import { openCluster } from '../cluster-connection.ts';
import type { DeploymentContext, HeldDeployment } from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import { controllerOf } from '../ready/cluster-controller.ts';
import { descends, desiredRevision } from '../ready/desired-revision.ts';
import { reportedDigests } from '../ready/reported-digests.ts';
import { registryConnection } from '../registry-connection.ts';
import { podDiagnosis } from './pod-diagnosis.ts';

/** What a migration by a Job gets from its step. */
export interface JobRequest {
  readonly held: HeldDeployment;
  readonly migrations: KubernetesJobMigrations;
  /** Saves the Job's name before the Job exists. */
  readonly remember: (job: JobName) => void;
}

/**
 * Migrates by a Job in the environment's cluster: starts it, or follows the one that a controller starts.
 * @param context what the step knows
 * @param request the deployment, the configuration, and where names are saved
 * @returns the proof
 * @throws MIGRATION_*, MIGRATION_NAMESPACE_UNKNOWN, KUBERNETES_*, CLUSTER_UNDECLARED, FENCED_OFF
 */
export async function migrateByJob(
  context: DeploymentContext,
  request: JobRequest,
): Promise<MigrationEvidence> {
  const { held, migrations, remember } = request;
  const { connections, ledger } = context;
  const { settings } = connections;
  const job = await migratorJob(context, request);
  const cluster = await connections.cluster();
  const { signal, progress } = settings;
  const now = (): number => (settings.clock ?? Date).now();
  const surroundings: JobContext = {
    ...{ cluster, signal, progress, now, remember, fence: held.fence },
    mask: (line) => withoutSecrets(line, secretsOf(settings)),
    reconnect: (within) => openCluster({ ...settings, signal: within }),
    diagnosePod: podDiagnosis(cluster, now),
    ...(await starterOf(context, held, cluster, now)),
    onStart: async () => {
      // Recorded before it acts: a run that is killed in the middle leaves a record that says so.
      const evidence = {
        phase: 'migrating',
        engine: migrations.engine,
        command: job.image.digest,
        versionBefore: null,
      } as const;
      await ledger.advance(held.record.id, [{ to: 'migrating', evidence }]);
    },
  };
  return await whileOpen(cluster, progress, () =>
    migrations.startedBy === 'waybill'
      ? runMigratorJob(job, surroundings)
      : followMigratorJob(job, surroundings),
  );
}

/** The controller that the policy names says which Job is the one of the revision that this deployment wrote. */
async function starterOf(
  context: DeploymentContext,
  held: HeldDeployment,
  cluster: Cluster,
  now: () => number,
): Promise<Pick<JobContext, 'starter'>> {
  const { target } = context.environment;
  const commit = await desiredRevision(context, held.record.id);
  if (target.kind !== 'kubernetes' || target.controller === undefined || commit === undefined)
    return {};
  const { settings } = context.connections;
  const controller = await controllerOf(target.controller, settings, held.fence);
  const revision = {
    commit,
    isReached: (candidate: string) => descends(context, candidate, commit),
  };
  const { signal } = settings;
  return {
    starter: () => {
      const watch = controller({ cluster, revision, signal, now, onChange: () => undefined });
      const close = (): void => {
        watch.close();
      };
      return Promise.resolve({
        ...{ state: watch.hook, synced: watch.synced, ended: watch.ended, close },
      });
    },
  };
}

async function whileOpen<T>(
  cluster: Cluster,
  progress: Progress,
  act: () => Promise<T>,
): Promise<T> {
  progress.detail(`Cluster: ${cluster.address}`);
  try {
    return await act();
  } finally {
    cluster.close();
  }
}

/** What we were given to reach systems with must not stand in a migrator's log either. */
function secretsOf({
  applicationToken,
  opsToken,
  registryPassword,
  argoCdToken,
}: DeploymentContext['connections']['settings']): NonNullable<
  Parameters<typeof withoutSecrets>[1]
> {
  return [applicationToken, opsToken, registryPassword, argoCdToken].filter(
    (secret) => secret !== undefined,
  );
}

async function migratorJob(
  context: DeploymentContext,
  { held, migrations }: JobRequest,
): Promise<MigratorJob> {
  const { connections, release, environment, values } = context;
  const { settings } = connections;
  const image = release.images.find(({ name }) => name === migrations.image);
  if (image === undefined) {
    throw stageError('MIGRATOR_IMAGE_MISSING', {
      message: `Expected the release of ${release.commit} to have the image ${migrations.image}, which migrates; it has ${release.images.map(({ name }) => name).join(', ')}.`,
      remedy: 'Name an image of the release with `migrations.image` in waybill.yaml.',
      facts: { commit: release.commit, image: migrations.image },
    });
  }
  const tag = releaseTag(release.commit);
  return {
    config: migrations,
    image: {
      name: image.name,
      repository: image.repository,
      digest: image.digest,
      reportedAs: async () =>
        (await reportedDigests(image, tag, registryConnection(settings))).reportedAs,
    },
    images: release.images.map(({ repository, digest }) => ({ repository, digest })),
    deployment: {
      id: held.record.id,
      application: release.application,
      environment: environment.name,
      commit: release.commit,
      owner: settings.owner,
    },
    namespace: await namespaceOf(context, migrations),
    manifest: await manifestOf(context, migrations),
    values,
  };
}

/** The target's namespace; the connection's own is a fallback that a kubeconfig names. */
async function namespaceOf(
  { environment: { target }, connections }: DeploymentContext,
  { namespace }: KubernetesJobMigrations,
): Promise<string> {
  if (namespace !== undefined) return namespace;
  if (target.kind === 'kubernetes') return target.namespace;
  return (await connections.cluster()).namespace;
}

/** The application's manifest is a build fact, read at the deployed commit; that of the ops repository at its head. */
async function manifestOf(
  { connections, release }: DeploymentContext,
  { job }: KubernetesJobMigrations,
): Promise<MigratorJob['manifest']> {
  if (job.kind !== 'file') return undefined;
  if (job.repository === 'application') {
    const git = await connections.applicationGit();
    const bytes = await git.readFile(release.commit, job.path);
    return readJobManifest(bytes?.toString('utf8'), job.path);
  }
  const [git, { ops }] = await Promise.all([connections.opsGit(), connections.names()]);
  const head = await git.readRef(`refs/heads/${ops.branch}`);
  const bytes = head === undefined ? undefined : await git.readFile(head, job.path, { lazy: true });
  return readJobManifest(bytes?.toString('utf8'), `${job.path} of the ops repository`);
}
