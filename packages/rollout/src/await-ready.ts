import { exhausted } from '@waybill/core';
import type { ReadyEvidence } from './evidence.ts';
import { awaitHttpReady, type AwaitContext, type HttpRollout } from './http-ready.ts';

/** What can be awaited, by kind; a new kind of target is one more member here and one more case below. */
export type Rollout = { readonly kind: 'http' } & HttpRollout;

/**
 * Waits until a target runs the release, by whatever its kind needs.
 * @param rollout what is awaited
 * @param context signal, deadline, progress
 * @returns the proof
 * @throws what the kind's own function throws, see there
 */
export async function awaitReady(rollout: Rollout, context: AwaitContext): Promise<ReadyEvidence> {
  switch (rollout.kind) {
    case 'http':
      return await awaitHttpReady(rollout, context);
    default:
      return exhausted(rollout.kind, 'the kind of target');
  }
}
