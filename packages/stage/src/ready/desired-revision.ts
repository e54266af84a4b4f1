import { commitShaSchema, isWaybillError } from '@waybill/core';
import { deploymentEvidence } from '@waybill/ledger';
import type { DeploymentContext } from '../deployment-context.ts';

/**
 * @param context what the step knows
 * @param id the deployment; undefined where it is only looked
 * @returns the commit of the ops repository that holds this deployment's desired state, as its record says
 */
export async function desiredRevision(
  context: DeploymentContext,
  id: string | undefined,
): Promise<string | undefined> {
  const record = id === undefined ? undefined : await context.seen.deployment(id);
  const desired = record === undefined ? undefined : deploymentEvidence(record, 'desired');
  return desired?.state.kind === 'commit' ? desired.state.commit : undefined;
}

/**
 * @param context what the step knows
 * @param candidate a revision that a target names
 * @param ancestor a commit of the ops repository
 * @returns whether the candidate is it or has it among its ancestors; false where that is not known
 */
export async function descends(
  context: DeploymentContext,
  candidate: string,
  ancestor: string,
): Promise<boolean> {
  const newer = commitShaSchema.safeParse(candidate);
  const older = commitShaSchema.safeParse(ancestor);
  if (!newer.success || !older.success) return false;
  try {
    return await (await context.connections.opsGit()).isAncestor(older.data, newer.data);
  } catch (error) {
    if (isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) return false;
    throw error;
  }
}
