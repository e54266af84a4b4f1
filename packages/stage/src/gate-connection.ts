import type { CommitSha } from '@waybill/core';
import { signaturesOf, type GatePorts, type GateRequest, type ReviewsBefore } from '@waybill/gate';
import type { GitRepository } from '@waybill/git';
import { openLedgerReader, type LedgerReader } from '@waybill/ledger';
import type { Connections } from './connections.ts';
import { registryConnection } from './registry-connection.ts';
import { sourceOf } from './source.ts';
import { writtenBefore } from './written-before.ts';

/**
 * @param connections the systems of the deployment
 * @param ledger the application's ledger
 * @returns where gates learn facts; everything there only reads, the ledger at its head of now: one view for one
 *   check. What is decided by it is judged again at the head on which its write stands.
 */
export async function gatePorts(
  connections: Connections,
  ledger: LedgerReader,
): Promise<GatePorts> {
  const [forge, approvals, repository, { ops, unreachable }, at, policy, place] = await Promise.all(
    [
      connections.forge(),
      connections.opsForge(),
      connections.opsGit(),
      connections.names(),
      ledger.head(),
      policyPlace(connections),
      connections.place(),
    ],
  );
  const { settings } = connections;
  const registry = registryConnection(settings);
  return {
    forge: unreachable === undefined ? forge : withoutRepository(forge, unreachable),
    approvals,
    // Where both are one, policy and desired state are read at one commit.
    ops: place === 'home' ? policy : { repository, branch: ops.branch },
    policy,
    ledger: at === undefined ? ledger : openedAt(ledger, repository, at),
    registry,
    signatures: signaturesOf(registry),
    commitsBetween: async (older, newer) => {
      if (unreachable !== undefined) throw unreachable;
      return (await (await connections.applicationGit()).commitsBetween(older, newer, 0)).count;
    },
    writtenOn: async (deployment) => {
      const head = await repository.readRef(`refs/heads/${ops.branch}`);
      return head === undefined
        ? undefined
        : (await writtenBefore(repository, head, deployment))?.parent;
    },
    signal: settings.signal,
    ...(settings.clock === undefined ? {} : { clock: settings.clock }),
  };
}

/**
 * The policy stays where protected environments read it, also for those that take any branch. Its head is asked for once
 * in a moment: whoever opened the systems for this check has asked already.
 */
async function policyPlace({ home }: Connections): Promise<GatePorts['ops']> {
  const [git, { ops }] = await Promise.all([home.opsGit(), home.names()]);
  const own = `refs/heads/${ops.branch}`;
  const repository = {
    url: git.url,
    readFile: git.readFile.bind(git),
    readRef: (ref: string) => (ref === own ? home.opsHeadNow() : git.readRef(ref)),
  };
  return { repository, branch: ops.branch };
}

/** It is known already that the repository cannot be reached: each question would wait for that again. */
function withoutRepository(forge: GatePorts['forge'], unreachable: Error): GatePorts['forge'] {
  const away = async (): Promise<never> => await Promise.reject(unreachable);
  return {
    ...forge,
    ...{ defaultBranch: away, branch: away, ancestry: away, compare: away, commit: away },
    ...{ readFile: away, bypass: away, checks: away, mergedPullRequests: away },
  };
}

/** The same ledger by the same trust, as it was at one commit. */
function openedAt(
  { application, branch, trust }: LedgerReader,
  repository: GitRepository,
  at: CommitSha,
): LedgerReader {
  return openLedgerReader({
    repository,
    branch,
    application,
    at,
    ...(trust === undefined ? {} : { trust }),
  });
}

/** What is asked of the gates, as inputs say it. */
export interface GateQuestion {
  readonly environment: string;
  readonly kind: 'promote' | 'rollback';
  readonly commit: CommitSha;
  /** Rollback: `previous`, a deployment id, a tag or a commit. */
  readonly target: string;
  readonly reason: string | undefined;
  readonly overrides?: GateRequest['overrides'];
  /** Rollback: the failed deployment that the policy takes back by itself; absent where a person asks. */
  readonly automatic?: string;
}

/** Who asks the gates, and what was seen before. */
export interface Asking {
  /** `beforehand`: a look, which writes nothing. `acting`: the last word before the first write. */
  readonly asking: 'beforehand' | 'acting';
  /** How many reviews the run had when it was looked at beforehand. */
  readonly reviewsBefore?: ReviewsBefore | undefined;
}

/**
 * @param connections the systems of the deployment
 * @param question what the inputs say
 * @param who who asks, and what was seen before
 * @returns the question in the gates' own form
 */
export async function gateRequest(
  connections: Connections,
  question: GateQuestion,
  { asking, reviewsBefore }: Asking,
): Promise<GateRequest> {
  const { application, branch } = await connections.names();
  const { owner, ref, event } = connections.settings;
  const common = {
    asking,
    // On a terminal there is no run that could be asked about.
    ...(ref === undefined ? {} : { ref, owner }),
    ...(event === undefined ? {} : { event }),
    ...(reviewsBefore === undefined ? {} : { reviewsBefore }),
    ...((await connections.place()) === 'open' ? { ownLedger: true as const } : {}),
    application,
    environment: question.environment,
    branch,
    source: sourceOf(connections.settings),
    requestedBy: owner.actor,
    ...(question.overrides === undefined ? {} : { overrides: question.overrides }),
    configFile: connections.settings.config,
  };
  if (question.kind === 'promote') return { ...common, kind: 'promote', commit: question.commit };
  return {
    ...common,
    kind: 'rollback',
    target: question.target,
    reason: question.reason ?? `rolled back by ${owner.actor}`,
    ...(question.automatic === undefined ? {} : { automatic: question.automatic }),
  };
}
