import { deploymentEvidence } from './agreement.ts';
import type { WriteContext } from './advance-deployment.ts';
import { maximumHeld, type EnvironmentRecord, type HeldRelease } from './documents.ts';
import { goesBack } from './emergency.ts';
import type { DeploymentRecord } from './record.ts';
import type { LedgerTree } from './tree.ts';

/**
 * What an environment holds back once a deployment became active there. A rollback (or an emergency that undoes) adds what it took back: the
 * release that ran, and the one that it undoes where that never ran. Anything else releases the commits that it
 * is newer than, by history and not by date; of what cannot be placed the hold stays. What runs is never held.
 * @param tree the ledger, with the former deployment's end in it
 * @param environment its pointers, `active` still the former one
 * @param deployment what became active
 * @param context when, and how commits stand to each other
 * @returns the pointers with their holds; the same ones where none changed
 */
export async function withHolds(
  tree: Pick<LedgerTree, 'deployment'>,
  environment: EnvironmentRecord,
  deployment: DeploymentRecord,
  context: Pick<WriteContext, 'at' | 'order'>,
): Promise<EnvironmentRecord> {
  const before = environment.held ?? [];
  const after = goesBack(deployment)
    ? [...(await takenBack(tree, environment, deployment, context.at)), ...before]
    : await notPassed(before, deployment, context);
  const held = after.filter(
    ({ commit }, index) =>
      commit !== deployment.commit && after.findIndex((it) => it.commit === commit) === index,
  );
  if (held.length === before.length && held.every((it, index) => it === before[index])) {
    return environment;
  }
  const { held: _former, ...rest } = environment;
  return held.length === 0 ? rest : { ...rest, held: held.slice(0, maximumHeld) };
}

async function takenBack(
  tree: Pick<LedgerTree, 'deployment'>,
  { active }: EnvironmentRecord,
  rollback: DeploymentRecord,
  at: string,
): Promise<readonly HeldRelease[]> {
  const undoes = deploymentEvidence(rollback, 'requested')?.undoes;
  const ids = [...new Set([active?.deployment, undoes])].flatMap((id) => id ?? []);
  const records = await Promise.all(ids.map((id) => tree.deployment(id)));
  return records
    .filter((record) => record !== undefined)
    .filter((record) => isTakenBackBy(record, rollback))
    .map(({ id, commit }) => ({ deployment: id, commit, at, by: rollback.id }));
}

/**
 * @param record a deployment
 * @param rollback a rollback
 * @returns whether the rollback took it back: ended it, or was asked to undo it
 */
export function isTakenBackBy(record: DeploymentRecord, rollback: DeploymentRecord): boolean {
  return (
    deploymentEvidence(record, 'rolled-back')?.by === rollback.id ||
    deploymentEvidence(rollback, 'requested')?.undoes === record.id
  );
}

/** What the deployment's commit does not descend from. */
async function notPassed(
  held: readonly HeldRelease[],
  { commit }: DeploymentRecord,
  { order }: Pick<WriteContext, 'order'>,
): Promise<readonly HeldRelease[]> {
  const kept: HeldRelease[] = [];
  for (const it of held) {
    if (it.commit === commit || (await order(commit, it.commit)) !== 'newer') kept.push(it);
  }
  return kept;
}
