import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseApplicationConfig, type KubernetesJobMigrations } from '@waybill/config';
import {
  commitShaSchema,
  coreError,
  digestSchema,
  isWaybillError,
  silentProgress,
} from '@waybill/core';
import type { Cluster, ClusterAccess } from '@waybill/kubernetes';
import { connectCluster } from '@waybill/kubernetes/connect';
import { textAt, valueIn, type KubernetesObject } from '@waybill/kubernetes/object';
import {
  cleanUpJob,
  followMigratorJob,
  readJobManifest,
  renderJob,
  runMigratorJob,
  type JobContext,
  type MigratorJob,
} from '@waybill/migration/kubernetes';
import { podDiagnosis } from '@waybill/stage/migrator-job/pod-diagnosis';
import {
  clusterAbsence,
  onKubelet,
  realCluster,
  type PolicyRule,
  type RealCluster,
  type TestImage,
} from '../parts/kubernetes/cluster.ts';

/*
 * The migrator's Job in a real cluster: a real kubelet runs, prints, ends and is told to end; the credentials are those
 * that actions/run-migrator/README.md asks for, and no more.
 */
const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of the migrator's Job: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;

const minute = 60_000;
const commit = commitShaSchema.parse('3f2a'.repeat(10));
const id = '20260131T120000000Z-0123456789ab-c0de';
const laterId = '20260131T130000000Z-0123456789ab-beef';

/** What run-migrator needs. */
const rights: readonly PolicyRule[] = [
  {
    apiGroups: ['batch'],
    resources: ['jobs'],
    verbs: ['get', 'list', 'watch', 'create', 'patch', 'delete'],
  },
  { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  { apiGroups: [''], resources: ['events'], verbs: ['list'] },
];

let world: RealCluster;
let cluster: Cluster;
let namespace = '';
let access: ClusterAccess;
const connected = new AbortController();

describeHere("a migrator's Job", () => {
  beforeAll(async () => {
    world = await realCluster();
    namespace = await world.newNamespace('migrator');
    const { kubeconfig } = await world.kubeconfigFor(rights, namespace);
    access = { kind: 'file', path: kubeconfig };
    cluster = await connectCluster(access, { signal: connected.signal });
  }, 3 * minute);

  afterAll(async () => {
    cluster.close();
    connected.abort();
    if (namespace !== '') await world.removeNamespace(namespace);
  }, minute);

  it(
    'succeeds, proves its image and the version, is believed afterwards, and goes when it is recorded',
    async () => {
      const job = migrator('success', 'echo applied 42; echo 42 > /dev/termination-log', {
        version: { from: 'termination-message', pattern: String.raw`^(\d+)$` },
        expects: '42',
      });
      const { context, said } = surroundings();
      const evidence = await runMigratorJob(job, context);
      expect(evidence).toMatchObject({
        ran: true,
        versionAfter: '42',
        outputTail: ['applied 42'],
        job: { image: world.images.app3.reference, startedBy: 'waybill' },
      });
      expect(await job.image.reportedAs()).toContain(evidence.job?.reported);
      expect(said).toContain('applied 42');
      expect(await runMigratorJob(job, surroundings().context)).toMatchObject({
        ran: false,
        versionAfter: '42',
        job: { uid: evidence.job?.uid },
      });
      expect(await ttlOf(job)).toBeUndefined();
      expect(await cleanUp(job)).toBe('kept');
      expect(await ttlOf(job)).toBe(86_400);
    },
    minute,
  );

  it(
    'is joined while it runs: one Job, and both runs see its whole log',
    async () => {
      const job = migrator('joined', 'echo one; sleep 2; echo two');
      const first = runMigratorJob(job, surroundings().context);
      await runningPod(job);
      const [one, two] = await Promise.all([first, runMigratorJob(job, surroundings().context)]);
      expect(two).toMatchObject({
        ran: true,
        outputTail: ['one', 'two'],
        job: { uid: one.job?.uid },
      });
      expect(one.outputTail).toEqual(['one', 'two']);
    },
    minute,
  );

  it(
    'fails with its exit code and last lines, and says so again when it is asked again',
    async () => {
      const job = migrator('failure', 'echo "relation plans exists"; exit 3');
      const failure = {
        code: 'MIGRATION_FAILED',
        message: expect.stringMatching(/exit code 3.*BackoffLimitExceeded.*relation plans exists/s),
        facts: expect.objectContaining({ exitCode: 3 }),
      };
      await expect(runMigratorJob(job, surroundings().context)).rejects.toMatchObject(failure);
      await expect(runMigratorJob(job, surroundings().context)).rejects.toMatchObject({
        ...failure,
        remedy: expect.stringContaining('kubectl delete job'),
      });
      expect(await podsOf(job)).toHaveLength(1);
    },
    minute,
  );

  it(
    'is refused where the Job of its name runs another image, or is of another deployment',
    async () => {
      const job = migrator('foreign', 'true');
      const { app1, app3 } = world.images;
      const text = JSON.stringify(renderJob(job).manifest);
      await world.kubectl(
        ['create', '-n', namespace, '-f', '-'],
        text.replaceAll(app3.reference, app1.reference),
      );
      await expect(runMigratorJob(job, surroundings().context)).rejects.toMatchObject({
        code: 'MIGRATION_IMAGE_DIFFERS',
        message: expect.stringMatching(new RegExp(`${app3.digest}.*${app1.digest}`)),
      });
      await world.kubectl(['delete', 'job', '-n', namespace, renderJob(job).name]);
      await world.kubectl(['create', '-n', namespace, '-f', '-'], text.replaceAll(commit, 'other'));
      await expect(runMigratorJob(job, surroundings().context)).rejects.toMatchObject({
        code: 'MIGRATION_JOB_FOREIGN',
      });
    },
    minute,
  );

  it(
    'that is cancelled leaves no process, also where that ignores the signal',
    async () => {
      const job = migrator('cancelled', 'trap "" TERM; echo works; while true; do sleep 1; done');
      const controller = new AbortController();
      const running = runMigratorJob(job, surroundings(controller.signal).context);
      await Promise.race([runningPod(job), running]);
      controller.abort(coreError('CANCELLED', { message: 'stopped', remedy: 'start again' }));
      await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(await livingPods(job)).toEqual([]);
      expect(await jobOf(job)).toBeUndefined();
      expect(await cleanUp(job)).toBe('absent');
    },
    minute,
  );

  it(
    'of a run that was killed is ended by post:, or by the next run before it starts its own',
    async () => {
      const killed = migrator('killed', 'while true; do sleep 1; done');
      await cluster.create(renderJob(killed).manifest, { signal: connected.signal });
      await runningPod(killed);
      expect(await cleanUp(killed)).toBe('removed');
      expect(await livingPods(killed)).toEqual([]);
      await cluster.create(renderJob(killed).manifest, { signal: connected.signal });
      await runningPod(killed);
      const next = migrator('killed', 'echo done', {}, laterId);
      expect(await runMigratorJob(next, surroundings().context)).toMatchObject({
        outputTail: ['done'],
      });
      expect(await jobOf(killed)).toBeUndefined();
      expect(await livingPods(killed)).toEqual([]);
    },
    minute,
  );

  it(
    'is stopped by its deadline',
    async () => {
      const job = migrator('deadline', 'echo waits for a lock; sleep 60', {
        timeoutMilliseconds: 3_000,
      });
      await expect(runMigratorJob(job, surroundings().context)).rejects.toMatchObject({
        code: 'MIGRATION_TIMED_OUT',
        message: expect.stringContaining('waits for a lock'),
      });
      expect(await livingPods(job)).toEqual([]);
    },
    minute,
  );

  it(
    'whose image cannot be pulled ends early, says so, and leaves nothing that starts later',
    async () => {
      const job = migrator('pull', 'true');
      const absent = digestSchema.parse(`sha256:${'0'.repeat(64)}`);
      const broken: MigratorJob = {
        ...job,
        image: { ...job.image, digest: absent },
        images: [{ repository: job.image.repository, digest: absent }],
      };
      // The grace period of a pull is long; the clock of this run goes faster.
      const since = Date.now();
      const now = (): number => since + (Date.now() - since) * 10;
      const context = { ...surroundings().context, now, diagnosePod: podDiagnosis(cluster, now) };
      await expect(runMigratorJob(broken, context)).rejects.toMatchObject({
        code: 'MIGRATION_JOB_STUCK',
        facts: expect.objectContaining({ reason: 'ImagePullFailed' }),
      });
      expect(await jobOf(broken)).toBeUndefined();
    },
    minute,
  );

  it(
    'that a controller starts is followed to its end; one of an older release is none',
    async () => {
      const { app1, app3 } = world.images;
      const followed = (name: string): MigratorJob =>
        migrator(name, '', { startedBy: 'argo-cd', job: { kind: 'name', name } });
      await apply('hook-new', app3, 'echo applied');
      expect(await followMigratorJob(followed('hook-new'), surroundings().context)).toMatchObject({
        outputTail: ['applied'],
        job: { startedBy: 'argo-cd', image: app3.reference },
      });
      await apply('hook-old', app1, 'echo applied');
      const old = { ...followed('hook-old') };
      await expect(
        followMigratorJob(
          { ...old, config: { ...old.config, timeoutMilliseconds: 1_500 } },
          surroundings().context,
        ),
      ).rejects.toMatchObject({
        code: 'MIGRATION_NOT_STARTED',
        message: expect.stringMatching(new RegExp(`${app3.digest}.*${app1.digest}`)),
      });
    },
    minute,
  );

  it(
    'names the right that is missing',
    async () => {
      const weak = rights.filter(({ resources }) => !resources.includes('jobs'));
      const { kubeconfig } = await world.kubeconfigFor(weak, namespace);
      const signal = connected.signal;
      const limited = await connectCluster({ kind: 'file', path: kubeconfig }, { signal });
      try {
        const context = { ...surroundings().context, cluster: limited };
        const error = await runMigratorJob(migrator('rights', 'true'), context).catch(
          (thrown: unknown) => thrown,
        );
        expect(isWaybillError(error, 'KUBERNETES_FORBIDDEN')).toBe(true);
        expect(String(error)).toContain('jobs');
      } finally {
        limited.close();
      }
    },
    minute,
  );
});

/** What waybill.yaml would say. */
function configured(changes: Partial<KubernetesJobMigrations>): KubernetesJobMigrations {
  const { migrations } = parseApplicationConfig(
    JSON.stringify({
      version: 1,
      application: 'shop',
      images: [
        {
          name: 'migrator',
          repository: 'registry.example/migrator',
          assemble: {
            base: 'scratch',
            layers: [{ from: 'a', to: '/a' }],
          },
        },
      ],
      migrations: { engine: 'kubernetes-job', job: 'deploy/job.yaml', timeout: '1m' },
    }),
    'waybill.yaml',
  );
  if (migrations?.engine !== 'kubernetes-job') throw new TypeError('the engine is written above');
  return { ...migrations, ...changes };
}

/** A migration whose container runs a line of shell on the real kubelet. An environment of its own keeps tests apart. */
function migrator(
  environment: string,
  line: string,
  config: Partial<KubernetesJobMigrations> = {},
  deployment = id,
): MigratorJob {
  const { app3 } = world.images;
  const digest = digestSchema.parse(app3.digest);
  const reported = new Set([app3.digest, app3.manifestDigest, app3.configDigest]);
  return {
    config: configured(config),
    image: {
      name: 'migrator',
      repository: app3.repository,
      digest,
      reportedAs: () => Promise.resolve(reported),
    },
    images: [{ repository: app3.repository, digest }],
    deployment: {
      ...{ id: deployment, application: 'shop', environment, commit },
      owner: { repository: 'acme/shop', run: '42', attempt: 1, job: 'deploy', actor: 'ada' },
    },
    namespace,
    manifest: readJobManifest(JSON.stringify(manifest('migrate', 'migrator', line)), 'job.yaml'),
    values: {},
  };
}

function manifest(name: string, image: string, line: string): object {
  const command = ['/bin/sh', '-c', line];
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name },
    spec: {
      backoffLimit: 0,
      template: {
        spec: {
          ...onKubelet,
          restartPolicy: 'Never',
          terminationGracePeriodSeconds: 1,
          containers: [{ name: 'migrate', image, command }],
        },
      },
    },
  };
}

/** What a controller would apply. */
async function apply(name: string, { reference }: TestImage, line: string): Promise<void> {
  const text = JSON.stringify(manifest(name, reference, line));
  await world.kubectl(['apply', '-n', namespace, '-f', '-'], text);
}

function surroundings(signal = connected.signal): {
  readonly context: JobContext;
  readonly said: readonly string[];
} {
  const said: string[] = [];
  const now = (): number => Date.now();
  const context: JobContext = {
    cluster,
    reconnect: (within) => connectCluster(access, { signal: within }),
    signal,
    progress: { ...silentProgress, detail: (text) => void said.push(text) },
    now,
    fence: () => Promise.resolve(),
    mask: (line) => line,
    diagnosePod: podDiagnosis(cluster, now),
    remember: () => undefined,
    onStart: () => Promise.resolve(),
  };
  return { context, said };
}

async function cleanUp(job: MigratorJob): Promise<string> {
  const { name } = renderJob(job);
  return await cleanUpJob(
    { namespace, name },
    { deployment: job.deployment.id, isRecorded: true },
    {
      ...{ cluster, signal: connected.signal, progress: silentProgress, budget: 20_000 },
      now: () => Date.now(),
    },
  );
}

async function jobOf(job: MigratorJob): Promise<KubernetesObject | undefined> {
  const { name } = renderJob(job);
  return await cluster.read(
    { apiVersion: 'batch/v1', kind: 'Job', namespace, name },
    connected.signal,
  );
}

async function ttlOf(job: MigratorJob): Promise<unknown> {
  const found = await jobOf(job);
  return found === undefined ? 'gone' : valueIn(found.spec, 'ttlSecondsAfterFinished');
}

async function podsOf(job: MigratorJob): Promise<readonly KubernetesObject[]> {
  const labelSelector = `batch.kubernetes.io/job-name=${renderJob(job).name}`;
  const selection = { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector };
  return (await cluster.list(selection, connected.signal)).objects;
}

/** Pods that have neither gone nor ended. */
async function livingPods(job: MigratorJob): Promise<readonly string[]> {
  const pods = await podsOf(job);
  return pods
    .filter((pod) => !['Succeeded', 'Failed'].includes(textAt(pod.status, 'phase') ?? ''))
    .map(({ name }) => name);
}

/** Waits until the kubelet runs the Job's pod. */
async function runningPod(job: MigratorJob): Promise<void> {
  for (let count = 0; count < 300; count += 1) {
    const pods = await podsOf(job);
    if (pods.some((pod) => textAt(pod.status, 'phase') === 'Running')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the pod was not seen to run');
}
