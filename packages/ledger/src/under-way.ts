import type { Owner } from '@waybill/core';

import type { EnvironmentRecord } from './documents.ts';
import { newEnvironmentRecord, withoutOpen } from './environment.ts';
import type { WaitingEnd } from './ledger-interface.ts';
import { isUnfinished } from './phases.ts';
import { placesOf } from './queue.ts';
import { phaseOf, transition, type DeploymentRecord, type TransitionContext } from './record.ts';
import type { LedgerTree } from './tree.ts';

/** @returns the pointers of an environment; those of a new one where nothing has happened yet */
export async function environmentOf(tree: LedgerTree, name: string): Promise<EnvironmentRecord> {
  return (await tree.environment(name)) ?? newEnvironmentRecord(tree.application, name);
}

/** @returns the unfinished deployments of an environment, the earliest first */
export async function openDeployments(
  tree: LedgerTree,
  environment: EnvironmentRecord,
): Promise<readonly DeploymentRecord[]> {
  const records = await Promise.all(environment.open.map((id) => tree.deployment(id)));
  return records
    .filter((record) => record !== undefined)
    .filter((record) => isUnfinished(phaseOf(record)));
}

/** @returns the deployments with which a run waits for an environment */
export async function placesIn(
  tree: LedgerTree,
  environment: EnvironmentRecord,
  by: Owner,
): Promise<readonly DeploymentRecord[]> {
  const open = await openDeployments(tree, environment);
  return placesOf(open, await tree.lock(environment.environment), by);
}

/**
 * Ends what a run waits for, which never had the lock.
 * @param tree the ledger at the head on which the push will stand
 * @param name the environment
 * @param end why it waits no longer
 * @param context who waited, and when it ends
 * @returns the deployment that ended; undefined where the run waits for nothing
 */
export async function withdraw(
  tree: LedgerTree,
  name: string,
  end: WaitingEnd,
  context: TransitionContext,
): Promise<DeploymentRecord | undefined> {
  const environment = await environmentOf(tree, name);
  const places = await placesIn(tree, environment, context.by);
  const ended = places.map((record) => transition(record, end.phase, end, context));
  for (const record of ended) tree.stage(record);
  const left = ended.reduce((it, { id }) => withoutOpen(it, id), environment);
  if (ended.length > 0) tree.stage(left);
  return ended.at(-1);
}
