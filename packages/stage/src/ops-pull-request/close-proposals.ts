import { isWaybillError, messageOf } from '@waybill/core';
import type { Forge, PullRequest } from '@waybill/forge';
import {
  deploymentEvidence,
  isUnfinished,
  phaseOf,
  type DeploymentRecord,
  type DeploymentStarted,
  type LedgerReader,
} from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import { connectLedger } from '../ledger-connection.ts';
import { recordFence } from '../record-fence.ts';
import { openProposals, opsSide } from './ops-side.ts';

/**
 * Closes pull requests that propose something else than what is proposed now, each with a link: none of them may be
 * merged any more.
 * @param forge of the ops repository
 * @param replaced the open ones
 * @param reason why, with the link
 * @returns whether any was closed by this call
 */
export async function closeReplaced(
  forge: Forge,
  replaced: readonly PullRequest[],
  reason: string,
): Promise<boolean> {
  let changed = false;
  for (const { number } of replaced) {
    try {
      changed = (await forge.closePullRequest(number, reason)).changed || changed;
    } catch (error) {
      // Merged, or closed by somebody, a moment ago.
      if (!isWaybillError(error, 'FORGE_PULL_REQUEST_ENDED')) throw error;
    }
  }
  return changed;
}

/**
 * Closes what a deployment that ends leaves open: its own pull request, and those of deployments that ended before
 * while nobody was there to close them. A stale pull request must not stay mergeable. What has been merged stays. Where
 * the forge cannot be asked the log says so, and the deployment ends all the same: the next one closes them.
 * @param connections the systems of the deployment
 * @param record the deployment that ends, as it stands
 * @param why why it ends
 * @throws only the signal's reason
 */
export async function closeStaleProposals(
  connections: Connections,
  record: DeploymentRecord,
  why: string,
): Promise<void> {
  if (record.delivery !== 'pull-request') return;
  const { signal, progress } = connections.settings;
  try {
    const reason = `The deployment ${record.id} of ${record.environment} has ended. ${why}`;
    await closeStale(connections, record, reason.slice(0, longestReason));
  } catch (error) {
    signal.throwIfAborted();
    progress.detail(`Stale pull requests could not be closed: ${messageOf(error)}`);
  }
}

/** A forge keeps no longer one. */
const longestReason = 2000;

async function closeStale(
  connections: Connections,
  record: DeploymentRecord,
  reason: string,
): Promise<void> {
  const ops = await opsSide(connections, record.environment);
  const open = await openProposals(ops);
  if (open.length === 0) return;
  const ledger = await connectLedger(connections);
  const underWay = new Set<string>();
  for (const id of (await ledger.environment(record.environment))?.open ?? []) {
    const other = id === record.id ? undefined : await ledger.deployment(id);
    const proposed = other === undefined ? undefined : deploymentEvidence(other, 'proposed');
    if (other === undefined || proposed === undefined || !isUnfinished(phaseOf(other))) continue;
    underWay.add(other.id).add(String(proposed.pullRequest));
  }
  const stale = open.filter(
    ({ number, markers }) =>
      !underWay.has(String(number)) && !underWay.has(markers['deployment'] ?? ''),
  );
  const forge = await connections.fenced(recordFence(connections, record)).opsForge();
  await closeReplaced(forge, stale, reason);
}

/**
 * Closes the pull requests of deployments that another one took the place of, where that one is not proposed itself:
 * the environment is written directly by now. A proposal is updated in place instead.
 * @param connections the systems of the deployment
 * @param ledger the application's ledger
 * @param openBefore the deployments that were under way before
 * @param started the one that was started
 */
export async function closeOvertaken(
  connections: Connections,
  ledger: LedgerReader,
  openBefore: readonly string[],
  { deployment, environment }: Pick<DeploymentStarted, 'deployment' | 'environment'>,
): Promise<void> {
  if (deployment.delivery === 'pull-request') return;
  for (const id of openBefore.filter((it) => !environment.open.includes(it))) {
    const record = await ledger.deployment(id);
    if (record === undefined || id === deployment.id) continue;
    const why = `Deployment ${deployment.id} of ${deployment.commit.slice(0, 12)} took its place.`;
    await closeStaleProposals(connections, record, why);
  }
}
