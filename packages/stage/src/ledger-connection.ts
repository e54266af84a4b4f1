import { isWaybillError, type CommitSha } from '@waybill/core';
import { isUnreachable } from '@waybill/forge';
import type { GitRepository } from '@waybill/git';
import { openLedger, type CommitOrder, type Ledger } from '@waybill/ledger';
import type { Connections } from './connections.ts';
import { bringLedger } from './early-questions.ts';
import { ledgerTrust } from './ledger-trust.ts';
import { recordSigner } from './record-signer.ts';

/**
 * Opens the ledger of the application, with everything that its writes ask: who acts, whether an owner's run
 * still works, how commits stand to each other, who signs, and whose signatures count.
 * @param connections the systems of the deployment
 */
export async function connectLedger(connections: Connections): Promise<Ledger> {
  const { settings } = connections;
  bringLedger(connections).catch(() => undefined);
  const [{ application, ops }, repository, forge, trust, signer] = await Promise.all([
    connections.names(),
    connections.opsGit(),
    connections.forge(),
    ledgerTrust(connections),
    recordSigner(connections),
  ]);
  return openLedger({
    repository,
    branch: ops.ledger,
    application,
    owner: settings.owner,
    runState: async (owner, since) =>
      await forge.runState(owner, since).catch((error: unknown) => {
        // Nobody knows, so the lease decides.
        if (isUnreachable(error)) return 'unknown' as const;
        throw error;
      }),
    order: commitOrderOf(connections),
    ...(trust === undefined ? {} : { trust }),
    ...(signer === undefined ? {} : { signer }),
    ...(settings.clock === undefined ? {} : { clock: settings.clock }),
  });
}

/**
 * @param connections the systems of the deployment
 * @returns tells how commits of the application stand to each other; `unknown` where its repository is away
 */
export function commitOrderOf(
  connections: Connections,
): (candidate: CommitSha, current: CommitSha) => Promise<CommitOrder> {
  return async (candidate, current) => {
    const { unreachable } = await connections.names();
    if (unreachable !== undefined) return 'unknown';
    return await commitOrder(await connections.applicationGit(), candidate, current);
  };
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
