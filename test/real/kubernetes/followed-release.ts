import { join } from 'node:path';
import { git } from '@waybill/cli/rehearsal/repositories';
import { mergeBranch, pushBranch } from '@waybill/cli/rehearsal/scenario';
import { runStage } from '@waybill/cli/rehearsal/stage-run';
import { isWaybillError, silentProgress, type CommitSha } from '@waybill/core';
import type { DeploymentRecord } from '@waybill/ledger';
import { connect, type Connections } from '@waybill/stage/connections';
import { awaitReadyStep } from '@waybill/stage/steps/await-ready';
import { recordFinish, recordStart } from '@waybill/stage/steps/record-deployment';
import { migratorStep, type MigratorStep } from '@waybill/stage/steps/run-migrator';
import { takeBackFailed, type TakenBack } from '@waybill/stage/steps/take-back-failed';
import { desiredStateStep } from '@waybill/stage/steps/update-desired-state';
import { keySigner } from '@waybill/supply-chain';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { writeFiles } from '../../embedded/small-repository.ts';
import { onKubelet } from '../parts/kubernetes/cluster.ts';
import { actionRights, applicationFiles } from './cluster-application.ts';
import type { ClusterSystem } from './cluster-system.ts';

/** The one environment of these tests. */
export const environment = 'production';

const policySchema = z.looseObject({ environments: z.array(z.looseObject({})).min(1) });

/** How a promotion ended, as its steps saw it. */
export interface Promoted {
  readonly id: string;
  readonly migration: MigratorStep | undefined;
  readonly record: DeploymentRecord;
  /** What the steps told, the migrator's log among it. */
  readonly said: readonly string[];
  readonly failure: unknown;
}

/** Releases whose migration a controller starts, brought to a real cluster by the steps of a stage in this process. */
export class FollowedReleases {
  readonly #system: ClusterSystem;
  readonly #startedBy: 'argo-cd' | 'flux';
  readonly #kubeconfig: string;
  #runs = 0;

  private constructor(
    system: ClusterSystem,
    startedBy: FollowedReleases['startedBy'],
    kubeconfig: string,
  ) {
    this.#system = system;
    this.#startedBy = startedBy;
    this.#kubeconfig = kubeconfig;
  }

  get startedBy(): 'argo-cd' | 'flux' {
    return this.#startedBy;
  }

  /** @returns the releases, which are brought with the rights that the READMEs ask for */
  static async of(
    system: ClusterSystem,
    startedBy: FollowedReleases['startedBy'],
  ): Promise<FollowedReleases> {
    const { kubeconfig } = await system.real.kubeconfigFor(actionRights);
    return new FollowedReleases(system, startedBy, kubeconfig);
  }

  /** Releases a commit whose migrator does this. */
  async release(migrate: string): Promise<CommitSha> {
    const branch = `followed-${String(this.#system.nextRun())}`;
    const files = applicationFiles(this.#system, { migrate });
    const written = z.looseObject({}).parse(parse(files['waybill.yaml'] ?? ''));
    const migrations = {
      ...{ engine: 'kubernetes-job', 'started-by': this.#startedBy, job: { name: 'migrate' } },
      version: { from: 'termination-message' },
      ...{ expects: '1', 'compatible-from': '1', timeout: '60s' },
    };
    const all = {
      ...files,
      'waybill.yaml': stringify({ ...written, migrations }),
      'app/change': `${branch}\n`,
    };
    await pushBranch(this.#system, branch, branch, (workTree) => writeFiles(workTree, all));
    const commit = await mergeBranch(this.#system, branch, branch);
    const { failed } = await runStage(this.#system, {
      ...{ stage: 'release', request: { commit }, commit, ref: 'refs/heads/main', actor: 'dev' },
    });
    if (failed === undefined) return commit;
    throw new Error(`${failed.id}: ${failed.end.code} ${failed.end.message}\n${failed.end.log}`);
  }

  /** Writes more of desired state, and which files the environment has. */
  async desire(files: Readonly<Record<string, object>>, listed: readonly object[]): Promise<void> {
    const { opsRepository } = this.#system.world;
    const text = await git(
      opsRepository,
      this.#system.world.signal,
      'show',
      'main:waybill-policy.yaml',
    );
    const policy = policySchema.parse(parse(text));
    const [only] = policy.environments;
    const environments = [{ ...only, 'desired-state': listed }];
    await this.#system.commitOps({
      ...Object.fromEntries(Object.entries(files).map(([path, it]) => [path, stringify(it)])),
      'waybill-policy.yaml': stringify({ ...policy, environments }),
    });
  }

  connections(said: string[] = []): Connections {
    const { world } = this.#system;
    this.#runs += 1;
    const { applicationRepository, opsRepository, signal } = world;
    return connect({
      ...{ config: 'waybill.yaml', forge: 'local', applicationRepository, opsRepository, signal },
      ...{ registry: world.registry.host, ref: 'refs/heads/main' },
      temporaryFolder: join(world.folder, 'temporary', String(this.#runs)),
      owner: {
        ...{ repository: 'rehearsal/shop', run: `followed-${String(this.#runs)}`, attempt: 1 },
        ...{ job: 'deploy', actor: 'dev', pid: process.pid },
      },
      progress: { ...silentProgress, detail: (line) => void said.push(line) },
      ledgerSigner: keySigner(world.signingKey.privateKey),
      cluster: { kind: 'file', path: this.#kubeconfig },
    });
  }

  /** Every step of a promotion, in the order of the stage. */
  async promote(commit: CommitSha): Promise<Promoted> {
    const said: string[] = [];
    const connections = this.connections(said);
    const question = { environment, kind: 'promote' as const, commit, target: '' };
    const begun = await recordStart(
      connections,
      { ...question, reason: undefined },
      { planHash: undefined, reviewsBefore: undefined },
    );
    const target = { environment, commit, deployment: begun.record.id };
    const close = async (
      end: Pick<Parameters<typeof recordFinish>[1], 'migration' | 'ready' | 'failure'>,
    ): Promise<DeploymentRecord> =>
      (await recordFinish(connections, { ...target, smoke: undefined, ...end })).record;
    let migration: MigratorStep | undefined;
    try {
      if (begun.plan === undefined) throw new Error('it has a plan');
      await desiredStateStep(connections, { ...target, plan: begun.plan, migration: undefined });
      migration = await migratorStep(connections, {
        ...{ ...target, workspace: '', prepare: false, variables: undefined },
      });
      const ready = await awaitReadyStep(connections, target);
      const evidence = migration.kind === 'skipped' ? undefined : migration.evidence;
      const record = await close({ migration: evidence, ready, failure: undefined });
      return { id: record.id, migration, record, said, failure: undefined };
    } catch (failure) {
      if (!isWaybillError(failure)) throw failure;
      const { code, message, remedy } = failure;
      const told = { decision: 'failed' as const, code, message, remedy, facts: {} };
      const record = await close({ migration: undefined, ready: undefined, failure: told });
      return { id: record.id, migration, record, said, failure };
    }
  }

  /** What the policy's `rollback: automatic` makes of a promotion that failed. */
  async takeBack(deployment: string): Promise<TakenBack> {
    return await takeBackFailed(this.connections(), { environment, deployment }, () => undefined);
  }
}

/** @returns a Job whose image desired state names; its name stays from release to release */
export function migrateJob(image: string, annotations: object = {}): object {
  const pod = { ...onKubelet, restartPolicy: 'Never', terminationGracePeriodSeconds: 1 };
  // What stands there before the first release migrates nothing, and ends.
  const command = ['/bin/sh', '-c', '[ ! -f /srv/run.sh ] || exec /bin/sh /srv/run.sh'];
  return {
    ...{ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'migrate', annotations } },
    spec: {
      backoffLimit: 0,
      template: { spec: { ...pod, containers: [{ name: 'migrate', image, command }] } },
    },
  };
}
