import { isWaybillError, type CommitSha, type Owner } from '@waybill/core';
import type { RunState } from '@waybill/forge';
import type { CommitOrder, DeploymentRequest, Ledger } from '../ledger-interface.ts';
import { openLedger } from '../ledger.ts';
import type { DeploymentRecord } from '../record.ts';
import { memoryRepository, type MemoryRepository } from './memory-repository.ts';
import {
  builtOf,
  commit,
  deploymentSamples,
  outcome,
  owner,
  planHash,
  releaseOf,
  signedOf,
} from './samples.ts';

/** One line of history, commits that diverged from it and from each other, and one whose place nobody knows. */
export const line = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export const diverged = ['1', '2'] as const;
export const unknown = '9';

/** How commits stand to each other there. */
export const order = (candidate: CommitSha, current: CommitSha): Promise<CommitOrder> => {
  const [one, other] = [candidate.charAt(0), current.charAt(0)];
  if (one === other) return Promise.resolve('same');
  if (one === unknown || other === unknown) return Promise.resolve('unknown');
  const isOnLine = (digit: string): boolean => line.some((it) => it === digit);
  if (!isOnLine(one) || !isOnLine(other)) return Promise.resolve('diverged');
  return Promise.resolve(one > other ? 'newer' : 'older');
};

/** One run of a play: what it asks for, and how it fares. */
export interface PlayedRun {
  readonly name: string;
  readonly request: DeploymentRequest;
  readonly ledger: Ledger;
  state: 'waiting' | 'holding' | 'over' | 'dead';
  /** What the forge says of it once it is dead. */
  readonly deadAs: RunState;
  deployment: DeploymentRecord | undefined;
  /** The error that ended it, or how it came out. */
  end: string | undefined;
}

/** A ledger in memory, its runs, and a clock that a test turns. */
export interface Play {
  readonly repository: MemoryRepository;
  readonly runs: PlayedRun[];
  readonly arrive: (wanted: {
    readonly digit: string;
    readonly kind: 'promote' | 'rollback';
    readonly deadAs: RunState;
  }) => PlayedRun;
  /** Asks for the environment, as a waiting run does again and again. */
  readonly ask: (run: PlayedRun) => Promise<void>;
  /** The deployment comes out well, or fails. */
  readonly finish: (run: PlayedRun, well: boolean) => Promise<void>;
  readonly pass: (milliseconds: number) => void;
}

const undoes = '20260101T000000000Z-0123456789ab-c0de';

/** A ledger with claims of every commit and nothing else. */
async function claims(): Promise<MemoryRepository> {
  const repository = memoryRepository();
  const ledger = openLedger({
    application: 'shop',
    owner: owner('0'),
    runState: () => Promise.resolve('ended'),
    order,
    repository,
  });
  for (const digit of [...line, ...diverged, unknown]) {
    const release = releaseOf(commit(digit));
    await ledger.claim(release.commit, builtOf(release), signedOf(release));
  }
  return repository;
}

let claimed: Promise<MemoryRepository> | undefined;

/** @returns a play whose ledger has claims of every commit and nothing else */
export async function openPlay(): Promise<Play> {
  claimed ??= claims();
  const template = await claimed;
  const refs = (await template.listRefs('refs/')).map(({ ref }) => ref);
  const repository = memoryRepository(new Map(refs.map((ref) => [ref, template.files(ref)])));
  const runs: PlayedRun[] = [];
  let now = Date.parse('2026-11-21T12:00:00.000Z');
  const tick = (): number => (now += 1);
  const runState = (of: Owner): Promise<RunState> => {
    const run = runs.find(({ name }) => name === of.run);
    if (run === undefined || run.state === 'over') return Promise.resolve('ended');
    return Promise.resolve(run.state === 'dead' ? run.deadAs : 'running');
  };
  const ledgerOf = (name: string): Ledger =>
    openLedger({
      application: 'shop',
      owner: owner(name),
      runState,
      order,
      repository,
      clock: { now: tick },
    });
  const end = async (run: PlayedRun, how: string): Promise<void> => {
    run.end = how;
    // Only while it works: whoever is over may be closed by anybody.
    await run.ledger.withdraw('production', { phase: 'cancelled', ...outcome });
    run.state = 'over';
  };
  return {
    repository,
    runs,
    arrive: ({ digit, kind, deadAs }) => {
      const name = String(runs.length + 1);
      const run: PlayedRun = {
        name,
        request: requestOf(commit(digit), kind),
        ledger: ledgerOf(name),
        state: 'waiting',
        deadAs,
        deployment: undefined,
        end: undefined,
      };
      runs.push(run);
      return run;
    },
    ask: async (run) => {
      try {
        const started = await run.ledger.startDeployment(run.request);
        run.deployment = started.deployment;
        if (started.how === 'waiting') return;
        if (started.how === 'running-already') await end(run, 'running-already');
        else run.state = 'holding';
      } catch (error) {
        if (!isWaybillError(error)) throw error;
        await end(run, error.code);
      }
    },
    finish: async (run, well) => {
      const { deployment } = run;
      if (deployment === undefined) throw new Error('only who started can finish');
      const samples = deploymentSamples(deployment);
      const good = ['desired', 'rolling-out', 'checking', 'active'] as const;
      const failed = { to: 'failed' as const, evidence: samples.failed };
      try {
        const steps = good.map((to) => ({ to, evidence: samples[to] }));
        await run.ledger.finish(deployment.id, well ? steps : [failed]);
        run.end = well ? 'active' : 'failed';
      } catch (error) {
        // A commit whose place is not known may not replace what runs.
        if (!isWaybillError(error, 'LEDGER_OVERTAKES')) throw error;
        await run.ledger.finish(deployment.id, [failed]);
        run.end = error.code;
      }
      run.state = 'over';
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

function requestOf(of: CommitSha, kind: 'promote' | 'rollback'): DeploymentRequest {
  const approved = { phase: 'approved' as const, skipped: 'the policy asks for none' };
  const migrating = { phase: 'migrating' as const, skipped: 'no schema' };
  return {
    environment: 'production',
    delivery: 'direct',
    kind,
    release: releaseOf(of),
    planHash,
    requestedBy: 'ada',
    ...(kind === 'promote' ? {} : { undoes, reason: 'it fails' }),
    steps: [
      { to: 'approved', evidence: approved },
      { to: 'migrating', evidence: migrating },
    ],
    wait: true,
  };
}
