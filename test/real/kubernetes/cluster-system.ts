import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionStep, Job, StepEnd } from '@waybill/cli/rehearsal/action-process';
import { parseCommandFile, runActionStep } from '@waybill/cli/rehearsal/action-process';
import type { Display } from '@waybill/cli/rehearsal/display';
import { keepRunning } from '@waybill/cli/rehearsal/kept';
import { createBareRepository, git, writeCommit } from '@waybill/cli/rehearsal/repositories';
import { mergeBranch, pushBranch } from '@waybill/cli/rehearsal/scenario';
import { runStage, type StageEnd, type StageRunner } from '@waybill/cli/rehearsal/stage-run';
import { workspaceAt } from '@waybill/cli/rehearsal/workspace';
import type { World } from '@waybill/cli/rehearsal/world';
import { parseApplicationConfig, parsePolicy } from '@waybill/config';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { installProtection } from '@waybill/forge';
import { startEmbeddedRegistry } from '@waybill/oci';
import { runProcess } from '@waybill/process';
import { generateKeyPair } from '@waybill/supply-chain';
import { temporaryFolder, writeFiles } from '../../embedded/small-repository.ts';
import type { RealCluster } from '../parts/kubernetes/cluster.ts';
import {
  actionRights,
  applicationFiles,
  opsFiles,
  type Behaviour,
  type Controllers,
} from './cluster-application.ts';

const distribution = join(import.meta.dirname, '..', '..', '..', 'dist');

/** One `uses:` step beside those of a stage. */
export interface ExtraStep {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Beside the environment's own: what a runner gives to a `post:`. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly onLine?: (line: string) => void;
}

/** How it ended, and what it saved for its `post:`. */
export interface ExtraEnd extends StepEnd {
  readonly state: Readonly<Record<string, string>>;
}

const silent: Display = {
  act: () => undefined,
  note: () => undefined,
  start: () => undefined,
  passing: () => undefined,
  end: () => undefined,
  block: () => undefined,
};

/**
 * Repositories, keys and a policy around a real cluster, in which the bundled actions of a deployment run as a runner
 * starts them: the images are pulled by a real kubelet, and a controller applies desired state.
 */
export class ClusterSystem implements StageRunner {
  readonly world: World;
  readonly real: RealCluster;
  readonly namespace: string;
  readonly distribution = distribution;
  readonly display = silent;
  readonly #stop: AbortController;
  #runs = 0;

  private constructor(
    world: World,
    place: { readonly real: RealCluster; readonly namespace: string },
    stop: AbortController,
  ) {
    this.world = world;
    this.real = place.real;
    this.namespace = place.namespace;
    this.#stop = stop;
  }

  /**
   * @param real the cluster
   * @param namespace where the application runs
   * @param controllers who applies each environment's desired state
   */
  static async create(
    real: RealCluster,
    namespace: string,
    controllers: Controllers,
  ): Promise<ClusterSystem> {
    const stop = new AbortController();
    const { signal } = stop;
    const folder = await temporaryFolder();
    const place = { real, namespace };
    const signingKey = generateKeyPair();
    const files = applicationFiles(place);
    const ops = opsFiles(place, controllers, signingKey.publicKey);
    const applicationRepository = join(folder, 'application.git');
    const opsRepository = join(folder, 'ops.git');
    await createBareRepository(applicationRepository, 'main', signal);
    const write = (all: Readonly<Record<string, string>>) => (workTree: string) =>
      writeFiles(workTree, all);
    const baseline = await writeCommit(
      applicationRepository,
      'main',
      undefined,
      'An application',
      write(files),
      signal,
    );
    const rules = ['pull-request', 'no-force-push', 'no-deletion'] as const;
    await installProtection(applicationRepository, { branch: 'main', rules }, signal);
    await createBareRepository(opsRepository, 'main', signal);
    await writeCommit(opsRepository, 'main', undefined, 'Policy', write(ops), signal);
    const { kubeconfig } = await real.kubeconfigFor(actionRights);
    const environments = Object.keys(controllers).map((name) => ({
      name,
      url: 'http://127.0.0.1:9',
      status: () => undefined,
      commandEnvironment: { KUBECONFIG: kubeconfig },
      stop: () => Promise.resolve(),
    }));
    // Nothing is kept in it: images go where the kubelet finds them.
    const unused = await startEmbeddedRegistry({ folder: join(folder, 'registry') });
    const world: World = {
      ...{ folder, source: folder, applicationRepository, opsRepository, baseline, signingKey },
      config: parseApplicationConfig(files['waybill.yaml'] ?? '', 'waybill.yaml'),
      policy: parsePolicy(ops['waybill-policy.yaml'] ?? '', 'waybill-policy.yaml'),
      registry: { ...unused, host: real.registry, url: `http://${real.registry}` },
      approverKeys: new Map(),
      environments: new Map(environments.map((one) => [one.name, one])),
      signal,
      close: async () => {
        await unused.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
    await keepRunning(world, join(folder, 'board.html'));
    return new ClusterSystem(world, place, stop);
  }

  nextRun(): number {
    return (this.#runs += 1);
  }

  /** Merges a change that makes the application behave so, and releases it. @returns the commit */
  async release(behaviour: Behaviour = {}): Promise<CommitSha> {
    const branch = `change-${String(this.nextRun())}`;
    // Another commit, also where nothing else differs.
    const files = { ...applicationFiles(this, behaviour), 'app/change': `${branch}\n` };
    await pushBranch(this, branch, branch, (workTree) => writeFiles(workTree, files));
    const commit = await mergeBranch(this, branch, branch);
    const { failed } = await runStage(this, {
      ...{ stage: 'release', request: { commit }, commit, ref: 'refs/heads/main', actor: 'dev' },
    });
    if (failed === undefined) return commit;
    throw new Error(`${failed.id}: ${failed.end.code} ${failed.end.message}\n${failed.end.log}`);
  }

  /** Promotes a release, as the job of a workflow does; with `until`, the job is cancelled after that step. */
  async promote(
    environment: string,
    commit: CommitSha,
    more: { readonly until?: string; readonly done?: StageEnd['steps'] } = {},
  ): Promise<StageEnd> {
    // A job that is taken up again is the same run.
    const run = more.done === undefined ? this.nextRun() : this.#runs;
    const runner: StageRunner = {
      ...{ world: this.world, distribution, display: silent },
      nextRun: () => run,
    };
    const request = { environment, commit };
    return await runStage(runner, {
      ...{ stage: 'promote', delivery: 'direct', request, commit, ref: 'refs/heads/main' },
      ...{ actor: 'dev', ...more },
    });
  }

  /** Starts one more action in the job of the last promotion. */
  async step(environment: string, commit: CommitSha, extra: ExtraStep): Promise<ExtraEnd> {
    const { world } = this;
    const run = String(this.#runs);
    const name = `promote-${environment}`;
    const job: Job = {
      ...{ name, repository: 'rehearsal/shop', commit, ref: 'refs/heads/main', run, attempt: 1 },
      ...{ actor: 'dev', workspace: await workspaceAt(world, commit), pid: process.pid },
      folder: join(world.folder, 'runs', run, name),
      environment: {
        ...world.environments.get(environment)?.commandEnvironment,
        ...extra.environment,
      },
    };
    const id = extra.action.replace('/', '-');
    const step: ActionStep = {
      ...{ id, action: extra.action },
      inputs: {
        ...{ forge: 'local', 'application-repository': world.applicationRepository },
        ...{ 'ops-repository': world.opsRepository, registry: world.registry.host },
        ...{ 'ledger-key': world.signingKey.privateKey, environment, commit, ...extra.inputs },
      },
    };
    const onLine = extra.onLine ?? ((): void => undefined);
    const end = await runActionStep(distribution, job, step, extra.signal ?? world.signal, onLine);
    const state = parseCommandFile(await readFile(join(job.folder, id, 'state'), 'utf8'));
    return { ...end, state };
  }

  /** Runs the bundled command line as a person with all rights does. @throws with what it said where it fails */
  async waybill(...words: readonly string[]): Promise<string> {
    const { folder, signal } = this.world;
    const program = join(distribution, 'cli', 'index.js');
    const command = [process.execPath, program, ...words, '--rehearsal', folder] as const;
    const ended = await runProcess(command, {
      ...{ cwd: folder, signal, timeoutMilliseconds: 120_000 },
      env: { PATH: process.env['PATH'] ?? '', KUBECONFIG: this.real.kubeconfig },
    });
    const said = ended.stdout.toString('utf8');
    if (ended.exitCode === 0) return said;
    throw new Error(`waybill ${words.join(' ')}: ${said}${ended.stderr.toString('utf8')}`);
  }

  /** Commits files to the ops repository, past Waybill. @returns the commit */
  async commitOps(files: Readonly<Record<string, string>>): Promise<CommitSha> {
    const { opsRepository, signal } = this.world;
    return await writeCommit(
      opsRepository,
      'main',
      await this.opsHead(),
      'By hand',
      (workTree) => writeFiles(workTree, files),
      signal,
    );
  }

  async opsHead(): Promise<CommitSha> {
    const { opsRepository, signal } = this.world;
    return commitShaSchema.parse(await git(opsRepository, signal, 'rev-parse', 'main'));
  }

  async kubectl(...args: readonly string[]): Promise<string> {
    return (await this.real.kubectl([...args, '-n', this.namespace])).trim();
  }

  async close(): Promise<void> {
    await this.world.close();
    this.#stop.abort(new Error('the test is over'));
  }
}
