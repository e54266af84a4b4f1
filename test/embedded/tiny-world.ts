import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createForge } from '@waybill/forge';
import { openRepository, type GitRepository } from '@waybill/git';
import { openLedgerReader, type LedgerReader } from '@waybill/ledger';
import type { CommitSha } from '@waybill/core';
import type { Display } from '@waybill/cli/rehearsal/display';
import { keepRunning } from '@waybill/cli/rehearsal/kept';
import { git, writeCommit } from '@waybill/cli/rehearsal/repositories';
import { headOf, mergeBranch } from '@waybill/cli/rehearsal/scenario';
import type { StageCall, StageRunner } from '@waybill/cli/rehearsal/stage-run';
import { createWorld, type World } from '@waybill/cli/rehearsal/world';
import { addMigrations, breakServer, createTinyApplication } from './tiny-application.ts';

const distribution = join(import.meta.dirname, '..', '..', 'dist');

const quiet: Display = {
  act: () => undefined,
  note: () => undefined,
  start: () => undefined,
  passing: () => undefined,
  end: () => undefined,
  block: () => undefined,
};

/** What one run differs in from another one. */
export type RunOptions = Partial<Pick<StageRunner, 'pid' | 'stepEnvironment' | 'display'>>;

/** A world with the tiny application, and what tests ask of it. */
export interface TinyWorld {
  readonly world: World;
  readonly ops: GitRepository;
  readonly ledger: LedgerReader;
  /** A runner whose runs are the next ones of this world. */
  runner(options?: RunOptions): StageRunner;
  /** A new commit on the protected branch, with so many more migrations. */
  mergeChange(migrations: number): Promise<CommitSha>;
  /** A new commit on the protected branch whose server ends as soon as it starts. */
  mergeBroken(): Promise<CommitSha>;
  /** A new commit that nothing is merged with, for releases that go no further. */
  writeChange(): Promise<CommitSha>;
  /** Merges the open pull request of the ops repository, as a second person. */
  mergeProposal(): Promise<void>;
  /** Every ref of both repositories: equal texts mean that nothing was pushed between. */
  refs(): Promise<string>;
  /** How many commits of desired state an environment had. */
  desiredCommits(environment: string): Promise<number>;
  close(): Promise<void>;
}

/** Starts a world of its own: registry, repositories, keys and environments on this machine. */
export async function createTinyWorld(): Promise<TinyWorld> {
  const controller = new AbortController();
  const { signal } = controller;
  const application = await createTinyApplication(signal);
  const world = await createWorld({ source: application.folder, signal, display: quiet });
  await keepRunning(world, join(world.folder, 'board.html'));
  const ops = await openRepository({
    url: world.opsRepository,
    cacheFolder: join(world.folder, 'test-cache'),
    signal,
  });
  const { application: name, ops: place } = world.config;
  let runs = 0;
  let changes = 0;
  const runner = (options: RunOptions = {}): StageRunner => ({
    world,
    distribution,
    display: quiet,
    nextRun: () => (runs += 1),
    ...options,
  });
  const writeBranch = async (
    change: (workTree: string) => Promise<void>,
  ): Promise<{ branch: string; commit: CommitSha }> => {
    changes += 1;
    const branch = `change-${changes}`;
    const base = await headOf(runner());
    const { applicationRepository: repository } = world;
    const commit = await writeCommit(repository, branch, base, branch, change, signal);
    return { branch, commit };
  };
  const refsOf = async (repository: string): Promise<string> =>
    git(repository, signal, 'for-each-ref', '--format=%(refname) %(objectname)');
  return {
    world,
    ops,
    ledger: openLedgerReader({ repository: ops, branch: place.ledger, application: name }),
    runner,
    mergeChange: async (migrations) => {
      const { branch } = await writeBranch((workTree) => addMigrations(workTree, migrations));
      return mergeBranch(runner(), branch, branch);
    },
    mergeBroken: async () => {
      const { branch } = await writeBranch(breakServer);
      return mergeBranch(runner(), branch, branch);
    },
    writeChange: async () => (await writeBranch((workTree) => addMigrations(workTree, 0))).commit,
    mergeProposal: async () => mergeProposal(world, ops),
    refs: async () =>
      `${await refsOf(world.applicationRepository)}\n${await refsOf(world.opsRepository)}`,
    desiredCommits: async (environment) => {
      const { opsRepository } = world;
      const range = `refs/heads/${place.branch}`;
      const file = `${environment}/deploy.env`;
      // First parents: a merge counts, and what it merged does not count again.
      const log = ['rev-list', '--first-parent', '--count', range, '--', file];
      return Number(await git(opsRepository, signal, ...log));
    },
    close: async () => {
      await world.close();
      await application.remove();
      controller.abort();
    },
  };
}

async function mergeProposal(world: World, repository: GitRepository): Promise<void> {
  const forge = await createForge({
    kind: 'local',
    repository,
    folder: world.opsRepository,
    identity: { name: 'dana', email: 'dana@example.invalid' },
    signal: world.signal,
  });
  for (const open of await forge.findPullRequests({ state: 'open' }))
    await forge.mergePullRequest(open.number, { expectedHead: open.headSha });
}

/** @returns the id of a process that really ran, and has ended */
export async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  if (child.pid === undefined) throw new Error('a process was expected to start');
  return child.pid;
}

/** The run that a push of a commit starts, for a stage of it. */
export function callOf(
  commit: CommitSha,
  stage: StageCall['stage'],
  environment?: string,
): StageCall {
  return {
    stage,
    commit,
    ref: 'refs/heads/main',
    actor: 'dev',
    delivery: environment === 'preview' ? 'pull-request' : 'direct',
    request: {
      ...(environment === undefined ? {} : { environment }),
      ...(stage === 'rollback' ? { target: 'previous', reason: 'a test' } : { commit }),
    },
  };
}
