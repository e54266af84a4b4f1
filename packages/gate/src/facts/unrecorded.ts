import type { Environment } from '@waybill/config';
import type { Release } from '@waybill/core';
import { phasesOf } from '@waybill/ledger';
import type { GatePorts } from '../ports.ts';
import type { CurrentFacts } from '../promotion-facts.ts';
import { readChanges } from './changes.ts';

/**
 * Adds what a run before this one has written for the deployment that goes on, and was killed before it recorded: what
 * the values said before is then in the ops repository alone.
 * @param ports the ops repository, and what finds that commit
 * @param environment the policy's environment
 * @param release what is to come there
 * @param current what the ledger says
 * @returns the same, with the values as they were before that commit where there is one
 * @throws what reading throws
 */
export async function withUnrecorded(
  ports: Pick<GatePorts, 'ops' | 'writtenOn'>,
  environment: Environment,
  release: Release,
  current: CurrentFacts,
): Promise<CurrentFacts> {
  const { resuming } = current;
  if (resuming === undefined || environment.delivery !== 'direct') return current;
  if (phasesOf(resuming).includes('desired')) return current;
  const parent = await ports.writtenOn?.(resuming.id);
  if (parent === undefined) return current;
  return { ...current, unrecorded: await readChanges(ports, environment, release, parent) };
}
