import type { ReadyEvidence } from './evidence.ts';
import { awaitHttpReady, type AwaitContext, type HttpRollout } from './http-ready.ts';

/** What can be awaited; a new kind of target is one more member here and one more entry in the table below. */
export type Rollout = { readonly kind: 'http' } & HttpRollout;

/** How each kind is awaited; a kind without an entry does not type-check. */
const waiters = { http: awaitHttpReady } satisfies {
  [Kind in Rollout['kind']]: (
    rollout: Extract<Rollout, { kind: Kind }>,
    context: AwaitContext,
  ) => Promise<ReadyEvidence>;
};

/**
 * Waits until a target runs the release, by whatever its kind needs.
 * @param rollout what is awaited
 * @param context signal, deadline, progress
 * @returns the proof
 * @throws what the kind's own function throws, see there
 */
export async function awaitReady(rollout: Rollout, context: AwaitContext): Promise<ReadyEvidence> {
  return await waiters[rollout.kind](rollout, context);
}
