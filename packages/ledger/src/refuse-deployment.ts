import { deploymentEvidence } from './agreement.ts';
import type { Advanced, WriteContext } from './advance-deployment.ts';
import { withoutOpen } from './environment.ts';
import type { Outcome } from './evidence.ts';
import type { DeploymentRequest } from './ledger-interface.ts';
import { isFor } from './queue.ts';
import { lastTransition, transition, type DeploymentRecord } from './record.ts';
import { requested } from './requested.ts';
import type { LedgerTree } from './tree.ts';
import { environmentOf, placesIn } from './under-way.ts';

/**
 * Records an attempt that a gate did not let through: without a lock, and once for the same refusal. Where the run
 * waited, it is the end of that deployment.
 * @param tree the ledger at the head on which the push will stand
 * @param request what was asked for
 * @param refusal the gate's answer
 * @param context who asks, when
 */
export async function refuseDeployment(
  tree: LedgerTree,
  request: DeploymentRequest,
  refusal: Outcome,
  context: WriteContext,
): Promise<Advanced> {
  const environment = await environmentOf(tree, request.environment);
  const places = await placesIn(tree, environment, context.by);
  const waited = places.find((record) => isFor(record, request));
  if (waited !== undefined) {
    const deployment = transition(waited, 'refused', { phase: 'refused', ...refusal }, context);
    const next = withoutOpen(environment, waited.id);
    tree.stage(deployment);
    tree.stage(next);
    return { deployment, environment: next };
  }
  const commit = request.release.commit.slice(0, 12);
  const [newest] = await tree.deployments(request.environment, 1, `-${commit}-`);
  if (newest !== undefined && isSameRefusal(newest, request, refusal)) {
    return { deployment: newest, environment };
  }
  const record = await requested(tree, request, context);
  const deployment = transition(record, 'refused', { phase: 'refused', ...refusal }, context);
  tree.stage(deployment);
  return { deployment, environment };
}

function isSameRefusal(
  deployment: DeploymentRecord,
  request: DeploymentRequest,
  refusal: Outcome,
): boolean {
  const asked = deploymentEvidence(deployment, 'requested');
  const { evidence } = lastTransition(deployment);
  return (
    evidence.phase === 'refused' &&
    evidence.code === refusal.code &&
    evidence.message === refusal.message &&
    deployment.commit === request.release.commit &&
    asked?.kind === request.kind &&
    asked.planHash === request.planHash
  );
}
