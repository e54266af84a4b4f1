import type { RunState } from '@waybill/forge';
import { coreError, type Owner } from '@waybill/core';
import type { LockRecord } from './documents.ts';
import { ledgerError } from './error-codes.ts';

/**
 * @param a one owner
 * @param b another one
 * @returns whether both are the same job of the same attempt of the same run
 */
export function sameOwner(a: Owner, b: Owner): boolean {
  return (
    a.repository === b.repository && a.run === b.run && a.attempt === b.attempt && a.job === b.job
  );
}

/** A forge starts the next attempt of a run only when the one before has ended. */
function isEarlierAttempt(a: Owner, b: Owner): boolean {
  return (
    a.repository === b.repository && a.run === b.run && a.job === b.job && a.attempt < b.attempt
  );
}

/** Why a lock may be taken from its owner. */
export type TakeOver = 'RUN_ENDED' | 'LEASE_EXPIRED';

/** Something that an owner holds or waits for, as the ledger has it. */
export interface Held {
  readonly owner: Owner;
  /** When the owner was seen at work there. */
  readonly since: string;
  /** Until when it holds where the owner's run cannot be asked about. */
  readonly leaseUntil: string;
}

/** Whether an owner still counts. */
export interface Judged {
  /** Why it does not any more; undefined where it does. */
  readonly takeOver: TakeOver | undefined;
  readonly state: RunState;
}

/**
 * Decides whether what somebody else holds may be taken over: at once when the owner's run has ended, after the
 * lease when nobody can tell, and not while it works.
 * @param held what is held, by whom
 * @param context who wants it, when, and whom to ask about the owner's run
 */
export async function judgeOwner(
  { owner, since, leaseUntil }: Held,
  context: {
    readonly by: Owner;
    readonly now: number;
    readonly runState: (owner: Owner, since: string) => Promise<RunState>;
  },
): Promise<Judged> {
  if (isEarlierAttempt(owner, context.by)) return { takeOver: 'RUN_ENDED', state: 'ended' };
  const state = await context.runState(owner, since);
  if (state === 'ended') return { takeOver: 'RUN_ENDED', state };
  const isOver = state === 'unknown' && Date.parse(leaseUntil) <= context.now;
  return { takeOver: isOver ? 'LEASE_EXPIRED' : undefined, state };
}

/**
 * @param lock the lock that stands in the way
 * @param state what is known of its owner's run
 * @returns the error LEDGER_LOCKED with who holds it, since when, and what to do
 */
export function lockedByOther(lock: LockRecord, state: RunState): ReturnType<typeof ledgerError> {
  return lockedBy(
    lock,
    state === 'running'
      ? 'Wait until that run has ended, or cancel it: this run can take over at once then. Start this job again afterwards.'
      : `Whether that run still works cannot be read, so its lease counts: start this job again after ${lock.leaseUntil}.`,
  );
}

/**
 * @param lock the lock that stands in the way
 * @param remedy what to do
 * @returns the error LEDGER_LOCKED
 */
export function lockedBy(lock: LockRecord, remedy: string): ReturnType<typeof ledgerError> {
  const { owner, environment, deployment, acquiredAt, leaseUntil } = lock;
  return ledgerError('LEDGER_LOCKED', {
    message: `Expected ${environment} to be free; ${describeOwner(owner)} holds it since ${acquiredAt} for deployment ${deployment}.`,
    remedy,
    facts: {
      environment,
      deployment,
      acquiredAt,
      leaseUntil,
      repository: owner.repository,
      run: owner.run,
      attempt: owner.attempt,
      job: owner.job,
      actor: owner.actor,
    },
  });
}

/**
 * @param owner who acts
 * @returns `job deploy of run 42 (attempt 1) in shop/api, started by ada`
 */
export function describeOwner(owner: Owner): string {
  return `job ${owner.job} of run ${owner.run} (attempt ${String(owner.attempt)}) in ${owner.repository}, started by ${owner.actor}`;
}

/**
 * Refuses to act when a lock is not the one that was taken.
 * @param environment the environment that is locked
 * @param held the lock as it stands now, if any
 * @param isOurs whether it is the one that this run took
 * @throws FENCED_OFF
 */
export function refuseFenced(
  environment: string,
  held: LockRecord | undefined,
  isOurs: boolean,
): void {
  if (isOurs) return;
  throw coreError('FENCED_OFF', {
    message:
      held === undefined
        ? `Expected this run to hold ${environment}; nobody does (any more).`
        : `Expected this run to hold ${environment}; ${describeOwner(held.owner)} took it over at ${held.acquiredAt} for deployment ${held.deployment}.`,
    remedy:
      'Nothing more was changed. Look at `waybill status`, and start the job again when the environment is free.',
    facts: { environment, ...(held === undefined ? {} : { deployment: held.deployment }) },
  });
}
