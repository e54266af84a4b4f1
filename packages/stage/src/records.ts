import type { DeploymentEvidenceOf, DeploymentPhase, DeploymentRecord } from '@waybill/ledger';

/**
 * @param record a deployment's record
 * @returns the phase in which it stands
 */
export function phaseOf(record: DeploymentRecord): DeploymentPhase {
  const last = record.transitions.at(-1);
  if (last === undefined) throw new TypeError(`the deployment ${record.id} has no transition`);
  return last.to;
}

/**
 * @param record a deployment's record
 * @returns what its request said
 */
export function requestOf(record: DeploymentRecord): DeploymentEvidenceOf<'requested'> {
  const first = record.transitions[0]?.evidence;
  if (first?.phase !== 'requested')
    throw new TypeError(`the deployment ${record.id} does not begin with its request`);
  return first;
}

/** @returns whether the record has been in a phase */
export function hasBeen(record: DeploymentRecord, phase: DeploymentPhase): boolean {
  return record.transitions.some(({ to }) => to === phase);
}
