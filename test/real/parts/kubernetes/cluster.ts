import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientCertificate } from './client-certificate.ts';
import { ConnectedCluster } from './connected-cluster.ts';
import type { FaultyServer } from './faulty-server.ts';
import { installPrograms, type Programs } from './programs.ts';
import { call } from './remote-calls.ts';
import { runProcess, type RunProcess } from './run-process.ts';
import { clusterFileSchema, files, type KeeperSettings } from './settings.ts';

/** How long a cold machine may take. */
const startTimeout = 180_000;

/**
 * A real cluster for tests: kube-apiserver, controller-manager, scheduler and etcd, kwok's nodes and one real kubelet
 * with containerd, all in a network namespace of its own. It is shared by all test files of a run, and ends with it. A
 * test takes a namespace of its own (`newNamespace`); what goes on running there costs the others time.
 *
 * Its start takes up to half a minute: give `beforeAll` two minutes. A run is the process named by WAYBILL_TEST_RUN
 * (test/real/run.ts sets it), else jest's. To keep one cluster while a test is written, set it to the id of a process
 * that lives longer, such as the shell's.
 */
export interface RealCluster {
  /** A file with all rights; its address holds inside and outside of the namespace. */
  readonly kubeconfig: string;
  /** `https://127.0.0.1:port`. */
  readonly server: string;
  /** PEM: who signed the API server's certificate. */
  readonly authority: string;
  /** A bearer token with all rights. */
  readonly token: string;
  /** A certificate with all rights. */
  readonly clientCertificate: ClientCertificate;
  /** `127.0.0.1:port`, by HTTP, for the kubelet as for everybody outside. It has no referrers API. */
  readonly registry: string;
  /** What the kubelet can run, and what kwok's nodes show. */
  readonly images: TestImages;
  /** A folder that lives as long as the cluster, for files that its programs read. */
  readonly folder: string;

  /** Creates a namespace whose name begins so, with its default service account. */
  newNamespace(prefix: string): Promise<string>;
  /** Deletes one with all that runs there, without waiting: for what would go on costing something. */
  removeNamespace(name: string): Promise<void>;
  /** A user who may do only what the rules say: in one namespace, or everywhere where none is given. */
  kubeconfigFor(rules: readonly PolicyRule[], namespace?: string): Promise<LimitedAccess>;
  /** Runs kubectl with all rights. @returns what it said @throws with what it said to its error output */
  kubectl(args: readonly string[], input?: string): Promise<string>;
  /** One request as JSON, with all rights. @throws where the status is 400 or above */
  api(method: string, path: string, body?: unknown, contentType?: string): Promise<unknown>;

  /** Starts a program in the cluster's network: for the caller, who ends it. */
  inNamespace(
    program: string,
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): ChildProcess;
  /** Starts a program in the cluster's network once in a run, whoever asks first; it ends with the cluster. */
  service(name: string, service: Service): Promise<RunningService>;
  /** A port of 127.0.0.1 outside that leads to one of 127.0.0.1 inside; it ends with the cluster. */
  forward(portInside: number): Promise<number>;

  /** A way to the API server that fails as it is told; of the calling process, which stops it. */
  faultyServer(): Promise<FaultyServer>;
  /*
   * What follows disturbs every test that uses the cluster at the same time: use `ownCluster()`.
   */
  /** Stops the API server at once, and resolves when it is ready again. */
  restartApiServer(): Promise<void>;
  /** Nobody makes pods of a Deployment until `startControllerManager`. */
  stopControllerManager(): Promise<void>;
  startControllerManager(): Promise<void>;
  /**
   * Forgets the past: afterwards a watch from an older resourceVersion, or the next page of an older list, is answered
   * 410. It restarts the API server, which remembers for a while by itself.
   */
  compactEtcd(): Promise<void>;
}

/** A cluster of the caller alone. */
export interface OwnCluster extends RealCluster {
  stop(): Promise<void>;
}

/** What Kubernetes calls so: rbac.authorization.k8s.io/v1. */
export interface PolicyRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  readonly resourceNames?: readonly string[];
}

/** A user with limited rights: a service account. */
export interface LimitedAccess {
  /** A file; its context names the namespace of the rules. */
  readonly kubeconfig: string;
  readonly token: string;
  /** Takes the rights away: from now on 403. */
  revoke(): Promise<void>;
  /** Makes the token worthless: from now on 401. */
  invalidateToken(): Promise<void>;
}

/** A program that runs in the cluster's network. */
export interface Service {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

export interface RunningService {
  /** Whether this call is the one that started it. */
  readonly isNew: boolean;
  /** A file with all that it said. */
  readonly log: string;
}

/** An image in the cluster's registry. */
export interface TestImage {
  /** `127.0.0.1:port/name`. */
  readonly repository: string;
  readonly tag: string;
  /** What the tag names: a manifest, or an index. */
  readonly digest: string;
  /** `repository@digest`. */
  readonly reference: string;
  /** Of this machine's platform; the same as `digest` where there is no index. */
  readonly manifestDigest: string;
  /** Of this machine's platform. */
  readonly configDigest: string;
  /** What `/version` answers, and what its first line of output ends with. */
  readonly version: string;
}

/**
 * Three releases of one program (app/main.go), whose arguments choose what it does: `-listen :8080` (`/ready`, `/live`,
 * `/version`), `-ready-after 2s` (`never`), `-exit-after 1s -exit-code 3`, `-allocate-after 1s`, `-print N -print-every
 * 100ms`, `-say TEXT` (again for more lines), `-ignore-sigterm`. Without arguments it listens on :8080. They have
 * `/bin/sh` too.
 */
export interface TestImages {
  readonly app1: TestImage;
  readonly app2: TestImage;
  /** An index for two platforms. */
  readonly app3: TestImage;
}

/** On the real kubelet. */
export const onKubelet = { nodeSelector: { type: 'kubelet' } } as const;
/** On kwok's nodes, which only say that they run something: hundreds of pods cost little. */
export const onKwok = { nodeSelector: { type: 'kwok' } } as const;

/**
 * What becomes of a pod on kwok's nodes: the annotation `waybill.test/outcome` of the pod (of a template, mostly). Pods of
 * Jobs (restartPolicy Never or OnFailure) end, others stay.
 */
export const kwokOutcomes = [
  /** Ready at once; a Job's pod succeeds. The same as without the annotation. */
  'ok',
  /** As `ok`, after `waybill.test/delay` (`5s` where absent). */
  'slow',
  /** Ends with `waybill.test/exit-code` (1 where absent) after `waybill.test/delay` (0): a Job's pod fails, others crash once more each time. */
  'exit',
  /** Waits: ErrImagePull, then ImagePullBackOff. */
  'image-pull-error',
  /** Restarts, and waits in CrashLoopBackOff. */
  'crash-loop',
  /** Was killed for its memory: exit code 137, OOMKilled, then CrashLoopBackOff. */
  'oom-killed',
  /** Runs, and is never ready. */
  'never-ready',
  /** Is never begun: ContainerCreating. A Job's pod runs and does not end. */
  'hang',
] as const;
export type KwokOutcome = (typeof kwokOutcomes)[number];

/**
 * @param outcome what becomes of the pod
 * @param options for `slow` and `exit`
 * @returns the annotations for a pod's metadata
 */
export function kwokAnnotations(
  outcome: KwokOutcome,
  options: { readonly delay?: string; readonly exitCode?: number } = {},
): Record<string, string> {
  const { delay, exitCode } = options;
  return {
    'waybill.test/outcome': outcome,
    ...(delay !== undefined && { 'waybill.test/delay': delay }),
    ...(exitCode !== undefined && { 'waybill.test/exit-code': String(exitCode) }),
  };
}

/** @returns why this machine cannot have a cluster; undefined where it can. What is missing is installed first. */
export async function clusterAbsence(): Promise<string | undefined> {
  const installation = await installPrograms();
  return installation.kind === 'absent' ? installation.reason : undefined;
}

/** @returns the cluster of this run; the first who asks starts it */
export async function realCluster(): Promise<RealCluster> {
  const run = runProcess();
  const folder = join(tmpdir(), `waybill-cluster-${String(run.pid)}-${run.begun}`);
  const programs = await installedPrograms();
  if (await isFirst(folder)) startKeeper({ folder, programs, hasKubelet: true, run });
  return await connect(folder, programs);
}

/**
 * @param options whether it has a real kubelet too; false where absent: then it is there in some seconds
 * @returns a cluster of the caller alone, for faults that would disturb others
 */
export async function ownCluster(
  options: { readonly kubelet?: boolean } = {},
): Promise<OwnCluster> {
  const programs = await installedPrograms();
  const folder = await mkdtemp(join(tmpdir(), 'waybill-cluster-own-'));
  const run = runProcess();
  startKeeper({ folder, programs, hasKubelet: options.kubelet === true, run });
  const cluster = await connect(folder, programs);
  return Object.assign(cluster, { stop: () => end(folder) });
}

/** Ends the shared cluster of a run, where there is one, and waits until nothing of it is left. */
export async function endCluster(run: RunProcess): Promise<void> {
  const folder = join(tmpdir(), `waybill-cluster-${String(run.pid)}-${run.begun}`);
  if (existsSync(join(folder, files.keeperSocket))) await end(folder);
}

async function end(folder: string): Promise<void> {
  await call(join(folder, files.keeperSocket), 'stop');
  const limit = Date.now() + 30_000;
  while (existsSync(folder)) {
    if (Date.now() > limit) throw new Error(`${folder} is still there`);
    await sleep(50);
  }
}

async function installedPrograms(): Promise<Programs> {
  const installation = await installPrograms();
  if (installation.kind === 'ready') return installation.programs;
  throw new Error(`expected a machine that can have a cluster, found: ${installation.reason}`);
}

/** Who makes the folder starts the cluster; all others wait for it. */
async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch {
    return false;
  }
}

function startKeeper(settings: KeeperSettings): void {
  const program = join(import.meta.dirname, 'keeper.ts');
  const child = spawn(
    process.execPath,
    ['--no-warnings', program, JSON.stringify(settings)],
    // It lives on when the test file that started it ends.
    { detached: true, stdio: 'ignore', cwd: settings.folder },
  );
  child.unref();
}

async function connect(folder: string, programs: Programs): Promise<ConnectedCluster> {
  const read = (name: string): Promise<string | undefined> =>
    readFile(join(folder, name), 'utf8').catch(() => undefined);
  const limit = Date.now() + startTimeout;
  while (Date.now() < limit) {
    await sleep(50);
    const failure = await read(files.failure);
    if (failure !== undefined) throw new Error(failure);
    const ready = await read(files.ready);
    if (ready === undefined) continue;
    return new ConnectedCluster(
      folder,
      clusterFileSchema.parse(JSON.parse(ready)),
      programs.kubernetes,
    );
  }
  throw new Error(`the cluster of ${folder} was not ready in time`);
}
