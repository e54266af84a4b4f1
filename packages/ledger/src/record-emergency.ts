import type { Advanced, WriteContext } from './advance-deployment.ts';
import { settle } from './advance-deployment.ts';
import { sameEmergency } from './emergency.ts';
import { ledgerError } from './error-codes.ts';
import type { DeploymentEvidenceOf } from './evidence.ts';
import type { DeploymentRequest } from './ledger-interface.ts';
import { transition } from './record.ts';
import { refuseUnclaimed, requested } from './requested.ts';
import type { LedgerTree } from './tree.ts';
import { environmentOf } from './under-way.ts';

/**
 * Records an emergency that a person carried out by hand: requested and applied, once. It happened whoever holds the
 * environment, so it asks for no lock; what it asks for is a claimed release (law 1), a person and a reason.
 * @param tree the ledger at the head on which the push will stand
 * @param request what was done, by whom, and why
 * @param applied what was seen of it
 * @param context who writes, and when
 * @throws LEDGER_NOT_CLAIMED, LEDGER_EVIDENCE_INVALID
 */
export async function recordEmergency(
  tree: LedgerTree,
  request: DeploymentRequest,
  applied: DeploymentEvidenceOf<'applied'>,
  context: WriteContext,
): Promise<Advanced> {
  if (request.kind !== 'emergency') {
    throw ledgerError('LEDGER_EVIDENCE_INVALID', {
      message: `Expected an emergency, which alone is recorded after it was done; found a ${request.kind}.`,
      remedy: 'Start a promotion or a rollback: its record is written before it acts.',
      facts: { kind: request.kind },
    });
  }
  await refuseUnclaimed(tree, request);
  const environment = await environmentOf(tree, request.environment);
  const known = await sameEmergency(tree, environment, request.release.images, request);
  if (known !== undefined) return { deployment: known, environment };
  const asked = await requested(tree, request, context);
  const deployment = transition(asked, 'applied', applied, context);
  const settling = { before: undefined, deployment, environment, lock: undefined };
  return settle(tree, { ...settling, releaseLock: false }, context);
}
