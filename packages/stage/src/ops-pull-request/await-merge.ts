import { formatDuration, sleep, systemClock } from '@waybill/core';
import type { PullRequest } from '@waybill/forge';
import { isUnfinished, phaseOf, type DeploymentRecord } from '@waybill/ledger';
import type { DeploymentContext } from '../deployment-context.ts';
import { tolerantly } from '../environment-wait.ts';
import type { OpsSide } from './ops-side.ts';

/** The pull request is asked conditionally, which costs a forge nothing of what it allows; the ledger by git. */
const pauses = { first: 2000, longest: 30_000, betweenLedgers: 60_000 } as const;

/** How waiting ended. */
export type Awaited =
  /** Merged, or closed without that. */
  | { readonly kind: 'ended'; readonly pullRequest: PullRequest }
  /** The time is over; a later run goes on. */
  | { readonly kind: 'open'; readonly pullRequest: PullRequest }
  /** Another deployment took the place of this one. */
  | { readonly kind: 'overtaken'; readonly record: DeploymentRecord };

/**
 * Waits until a pull request is merged or closed. The environment is free meanwhile: a rollback must not wait for a
 * merge that nobody makes, and a newer release takes the place of this one.
 * @param context the ledger, and the systems
 * @param ops the ops repository
 * @param record the proposed deployment
 * @param pullRequest as it was last seen
 * @param waitMilliseconds how long at most
 * @throws the signal's reason, and what the forge throws that does not pass by itself
 */
export async function awaitMerge(
  { connections, ledger }: DeploymentContext,
  ops: OpsSide,
  record: DeploymentRecord,
  pullRequest: PullRequest,
  waitMilliseconds: number,
): Promise<Awaited> {
  const { signal, progress, clock = systemClock } = connections.settings;
  const until = clock.now() + waitMilliseconds;
  let pause: number = pauses.first;
  let looked = clock.now();
  let last = pullRequest;
  while (last.state === 'open') {
    const left = until - clock.now();
    if (left <= 0) return { kind: 'open', pullRequest: last };
    progress.waiting(
      `Pull request ${String(last.number)} is open (${last.url}); waits until ${new Date(until).toISOString()} (${formatDuration(waitMilliseconds)} in all)`,
    );
    const jittered = pause * (0.75 + Math.random() / 2);
    await sleep(Math.max(1, Math.min(jittered, left)), signal);
    pause = Math.min(pauses.longest, pause * 1.25);
    last = (await tolerantly(connections, () => ops.forge.pullRequest(pullRequest.number))) ?? last;
    if (last.state !== 'open' || clock.now() - looked < pauses.betweenLedgers) continue;
    looked = clock.now();
    const now = await tolerantly(connections, () => ledger.deployment(record.id));
    if (now !== undefined && !isUnfinished(phaseOf(now))) return { kind: 'overtaken', record: now };
  }
  return { kind: 'ended', pullRequest: last };
}
