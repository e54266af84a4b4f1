import type { KubernetesJobMigrations } from '@waybill/config';
import { releaseTag, type Progress } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import {
  followIfStarted,
  followMigratorJob,
  readJobManifest,
  runMigratorJob,
  type JobContext,
  type JobName,
  type MigratorJob,
  type NotMigrated,
  type Starter,
} from '@waybill/migration/kubernetes';
import type { MigrationEvidence } from '@waybill/migration';
import type { DeploymentRecord } from '@waybill/ledger';
import { withoutSecrets } from '@waybill/rollout';
import { defaultGraces, type Failure } from '@waybill/rollout/kubernetes';
import { openCluster } from '../cluster-connection.ts';
import type { DeploymentContext, HeldDeployment } from '../deployment-context.ts';
import { resumeAfterEmergency } from '../emergency/cluster-emergency.ts';
import { stageError } from '../error-codes.ts';
import { controllerOf } from '../ready/cluster-controller.ts';
import { descends, desiredRevision } from '../ready/desired-revision.ts';
import { expectedImages } from '../ready/expected-rollout.ts';
import { reportedDigests } from '../ready/reported-digests.ts';
import { requestOf } from '../records.ts';
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
 * @returns the proof; of a rollback, where no Job of the controller's counts, what was seen in its place
 * @throws MIGRATION_*, MIGRATION_NAMESPACE_UNKNOWN, KUBERNETES_*, CLUSTER_UNDECLARED, FENCED_OFF
 */
export async function migrateByJob(
  context: DeploymentContext,
  request: JobRequest,
): Promise<MigrationEvidence | NotMigrated> {
  const { progress } = context.connections.settings;
  const cluster = await context.connections.cluster();
  return await whileOpen(cluster, progress, async () => {
    const { held, migrations } = request;
    const job = await migratorJob(context, request, cluster);
    if (migrations.startedBy === 'waybill')
      return await runMigratorJob(job, surroundingsOf(context, request, cluster, job));
    const { target } = context.environment;
    // A controller that an emergency has stopped would never start it.
    if (target.kind === 'kubernetes')
      await resumeAfterEmergency(context, held.record.id, target, cluster);
    const surroundings = {
      ...surroundingsOf(context, request, cluster, job),
      ...(await starterOf(context, request, cluster)),
      ...desiredAt(held.record),
    };
    if (requestOf(held.record).kind === 'rollback')
      return await followIfStarted(withoutExpectation(job), surroundings);
    const code = await codeOf(context, migrations);
    return await followMigratorJob(job, { ...surroundings, code });
  });
}

function surroundingsOf(
  { connections: { settings }, ledger }: DeploymentContext,
  { held, migrations, remember }: JobRequest,
  cluster: Cluster,
  job: MigratorJob,
): JobContext {
  const { signal, progress } = settings;
  const now = (): number => nowOf(settings);
  return {
    ...{ cluster, signal, progress, now, remember, fence: held.fence },
    mask: (line) => withoutSecrets(line, secretsOf(settings)),
    reconnect: (within) => openCluster({ ...settings, signal: within }),
    diagnosePod: podDiagnosis(cluster, now),
    onStart: async () => {
      // Recorded before it acts: a run that is killed in the middle leaves a record that says so.
      const evidence = {
        phase: 'migrating',
        engine: migrations.engine,
        command: job.image.digest,
        versionBefore: null,
        ...declared(migrations),
      } as const;
      await ledger.advance(held.record.id, [{ to: 'migrating', evidence }]);
    },
  };
}

/** Desired state is written when a controller's migration fails: going back is judged by what the release declares. */
function declared({ startedBy, expects: versionAfter, compatibleFrom }: KubernetesJobMigrations): {
  readonly declares?: { readonly versionAfter: string; readonly compatibleFrom?: string };
} {
  if (startedBy === 'waybill' || versionAfter === undefined) return {};
  return {
    declares: { versionAfter, ...(compatibleFrom === undefined ? {} : { compatibleFrom }) },
  };
}

function nowOf({ clock = Date }: DeploymentContext['connections']['settings']): number {
  return clock.now();
}

/** What is brought back says which version it brought then; the schema stays where it is. */
function withoutExpectation({
  config: { expects: _then, ...config },
  ...job
}: MigratorJob): MigratorJob {
  return { ...job, config };
}

/** What the release brings that did not run here before: its start has to wait for the migration. */
async function codeOf(
  context: DeploymentContext,
  { image: migrator }: KubernetesJobMigrations,
): Promise<JobContext['code']> {
  const { target } = context.environment;
  const pointers = await context.seen.environment(context.environment.name);
  const id = pointers?.active?.deployment;
  const active = id === undefined ? undefined : await context.seen.deployment(id);
  const before = new Set(active?.release.images.map(({ digest }) => digest));
  const { images } = context.release;
  const code = images.filter(
    ({ name, digest }) => !before.has(digest) && (name !== migrator || images.length === 1),
  );
  if (code.length === 0) return undefined;
  if (target.kind !== 'kubernetes') return 'elsewhere';
  const expected = await expectedImages({
    ...context,
    release: { ...context.release, images: code },
  });
  return {
    namespaces: [...new Set(target.workloads.map(({ namespace }) => namespace))],
    reportedAs: new Set(expected.flatMap(({ reportedAs }) => [...reportedAs])),
  };
}

/** When the controller could begin. */
function desiredAt(record: DeploymentRecord): Pick<JobContext, 'desiredAt'> {
  const desired = record.transitions.find(({ to }) => to === 'desired');
  return desired === undefined ? {} : { desiredAt: Date.parse(desired.at) };
}

/** The controller that the policy names says which Job is the one of the revision that this deployment wrote. */
async function starterOf(
  context: DeploymentContext,
  { held, migrations }: JobRequest,
  cluster: Cluster,
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
  const now = (): number => nowOf(settings);
  const graces = { ...defaultGraces, ...target.graces };
  return {
    starter: () => {
      const watch = controller({ cluster, revision, signal, now, onChange: () => undefined });
      const { job } = migrations;
      const isOurs = ({ name }: JobName): boolean => job.kind !== 'name' || name === job.name;
      const starter: Starter = {
        state: () => watch.hook(isOurs),
        obstacle: () => ripe(watch.state()?.failures ?? [], now(), graces),
        ...{ synced: watch.synced, ended: watch.ended },
        close: () => {
          watch.close();
        },
      };
      return Promise.resolve(starter);
    },
  };
}

/** What keeps the controller from coming to the Job ends the wait when it would end that of a rollout. */
function ripe(
  failures: readonly Failure[],
  now: number,
  graces: typeof defaultGraces,
): ReturnType<Starter['obstacle']> {
  const found = failures.find(({ reason, since }) => since + graces[reason] <= now);
  return found && { reason: found.reason, message: `${found.subject} ${found.message}` };
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
  cluster: Cluster,
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
    namespace: namespaceOf(context, migrations, cluster),
    manifest: await manifestOf(context, migrations),
    values,
  };
}

/** The target's namespace; the connection's own is a fallback that a kubeconfig names. */
function namespaceOf(
  { environment: { target } }: DeploymentContext,
  { namespace }: KubernetesJobMigrations,
  cluster: Cluster,
): string {
  if (namespace !== undefined) return namespace;
  return target.kind === 'kubernetes' ? target.namespace : cluster.namespace;
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
