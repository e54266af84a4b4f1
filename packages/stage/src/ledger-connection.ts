import { isWaybillError, type CommitSha } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import { openLedger, type CommitOrder, type Ledger } from '@waybill/ledger';
import type { Connections } from './connections.ts';

/**
 * Opens the ledger of the application, with everything that its writes ask: who acts, whether an owner's run
 * still works, and how commits stand to each other.
 * @param connections the systems of the deployment
 */
export async function connectLedger(connections: Connections): Promise<Ledger> {
  const [{ config }, repository, applicationGit, forge] = await Promise.all([
    connections.protectedConfig(),
    connections.opsGit(),
    connections.applicationGit(),
    connections.forge(),
  ]);
  return openLedger({
    repository,
    branch: config.ops.ledger,
    application: config.application,
    owner: connections.settings.owner,
    runState: async (owner, since) => await forge.runState(owner, since),
    order: async (candidate, current) => await commitOrder(applicationGit, candidate, current),
    ...(connections.settings.clock === undefined ? {} : { clock: connections.settings.clock }),
  });
}

/**
 * @param git the application's repository
 * @param candidate the commit that is asked about
 * @param current the commit that it is compared with
 * @returns where `candidate` stands, by history and never by dates; `unknown` where either is not there
 */
export async function commitOrder(
  git: GitRepository,
  candidate: CommitSha,
  current: CommitSha,
): Promise<CommitOrder> {
  if (candidate === current) return 'same';
  try {
    if (await git.isAncestor(current, candidate)) return 'newer';
    return (await git.isAncestor(candidate, current)) ? 'older' : 'diverged';
  } catch (error) {
    if (isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) return 'unknown';
    throw error;
  }
}
