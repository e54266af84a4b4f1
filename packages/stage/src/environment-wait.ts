import {
  formatDuration,
  isWaybillError,
  messageOf,
  sleep,
  systemClock,
  type CommitSha,
  type Owner,
  type WaybillError,
} from '@waybill/core';
import {
  describeOwner,
  lastTransition,
  type DeploymentStarted,
  type Ledger,
  type LockRecord,
} from '@waybill/ledger';
import { connect, type Connections } from './connections.ts';
import { stageError } from './error-codes.ts';
import { outcomeOf } from './ledger-claims.ts';
import { connectLedger } from './ledger-connection.ts';

/** The ledger's head is asked by git, the owner's run by the forge's API, which allows some thousand calls an hour. */
const pauses = { first: 2000, longest: 20_000, betweenRunStates: 30_000 } as const;

/** Even when nothing is seen to move the gates are asked again: a lease ends, and credentials do too. */
const longestLook = 600_000;

/** What a cancelled run has left to end its waiting (design, section 5: seconds). */
const farewell = 6000;

/** Whoever stands in the way of a waiting run. */
interface InTheWay {
  readonly owner: Owner;
  readonly since: string;
  readonly deployment: string;
  readonly does: 'holds' | 'waits for';
  readonly leaseUntil: string | undefined;
}

/**
 * Waits until an environment may be free: the ledger moved and nobody holds it, or whoever holds it has ended; or
 * until the time is over. Whether it is this run's turn is for the ledger to say.
 * @param connections the systems of the deployment
 * @param ledger the application's ledger
 * @param waiting the place in the queue
 * @param until when the waiting ends at the latest, milliseconds since 1970
 * @throws the signal's reason
 */
export async function untilItMayBeFree(
  connections: Connections,
  ledger: Ledger,
  waiting: DeploymentStarted,
  until: number,
): Promise<void> {
  const { signal, progress, clock = systemClock } = connections.settings;
  const { environment } = waiting.deployment;
  const end = Math.min(until, clock.now() + longestLook);
  let seen: Seen = { head: waiting.head, inTheWay: firstInTheWay(waiting) };
  let pause: number = pauses.first;
  let asked = clock.now();
  while (seen.inTheWay !== undefined && clock.now() < end) {
    const left = formatRoughly(until - clock.now());
    progress.waiting(`${describe(seen.inTheWay, environment)}; waits ${left} more`);
    const jittered = pause * (0.75 + Math.random() / 2);
    await sleep(Math.max(1, Math.min(jittered, end - clock.now())), signal);
    const before = seen;
    const now = (await tolerantly(connections, () => look(ledger, waiting, before))) ?? before;
    pause = now.head === before.head ? Math.min(pauses.longest, pause * 1.25) : pauses.first;
    seen = now;
    if (now.inTheWay === undefined || clock.now() - asked < pauses.betweenRunStates) continue;
    asked = clock.now();
    if (await hasEnded(connections, now.inTheWay)) return;
  }
}

/** What was last seen of the ledger. */
interface Seen {
  readonly head: CommitSha;
  readonly inTheWay: InTheWay | undefined;
}

async function look(ledger: Ledger, waiting: DeploymentStarted, before: Seen): Promise<Seen> {
  const head = await ledger.head();
  if (head === undefined || head === before.head) return before;
  return { head, inTheWay: await stillInTheWay(ledger, waiting, before.inTheWay) };
}

async function hasEnded(connections: Connections, inTheWay: InTheWay): Promise<boolean> {
  const { clock = systemClock } = connections.settings;
  const { owner, since, leaseUntil } = inTheWay;
  const state = await tolerantly(connections, async () =>
    (await connections.forge()).runState(owner, since),
  );
  const isOver = leaseUntil !== undefined && Date.parse(leaseUntil) <= clock.now();
  return state === 'ended' || (state === 'unknown' && isOver);
}

function firstInTheWay({ lock, behind }: DeploymentStarted): InTheWay | undefined {
  if (lock !== undefined) return holderOf(lock);
  if (behind === undefined) return undefined;
  const { by: owner, at: since } = lastTransition(behind);
  const { id: deployment } = behind;
  return { owner, since, deployment, does: 'waits for', leaseUntil: undefined };
}

function holderOf(lock: LockRecord): InTheWay {
  const { owner, acquiredAt: since, deployment, leaseUntil } = lock;
  return { owner, since, deployment, does: 'holds', leaseUntil };
}

/** Who stands in the way by the ledger of now; undefined where this run has to ask again. */
async function stillInTheWay(
  ledger: Ledger,
  { deployment }: DeploymentStarted,
  before: InTheWay | undefined,
): Promise<InTheWay | undefined> {
  const [environment, lock] = await Promise.all([
    ledger.environment(deployment.environment),
    ledger.lock(deployment.environment),
  ]);
  const open = environment?.open ?? [];
  // Its own place is gone: somebody newer took it, and the ledger says who.
  if (!open.includes(deployment.id)) return undefined;
  if (lock !== undefined) return holderOf(lock);
  return before?.does === 'waits for' && open.includes(before.deployment) ? before : undefined;
}

/** A server that cannot be reached for a moment ends no waiting; the deadline does. */
export async function tolerantly<T>(
  { settings: { signal, progress } }: Connections,
  act: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    signal.throwIfAborted();
    if (!isWaybillError(error) || !passing.has(error.code)) throw error;
    progress.detail(`Waits on although a question failed: ${error.message}`);
    return undefined;
  }
}

const passing: ReadonlySet<string> = new Set([
  'GIT_UNREACHABLE',
  'FORGE_UNREACHABLE',
  'FORGE_SERVER_ERROR',
  'FORGE_RATE_LIMITED',
]);

function describe({ owner, since, deployment, does }: InTheWay, environment: string): string {
  return `${describeOwner(owner)} ${does} ${environment} since ${since} (deployment ${deployment})`;
}

/** Whole minutes, or ten seconds where it is less than two: each change is a line of the log. */
function formatRoughly(milliseconds: number): string {
  const step = milliseconds < 120_000 ? 10_000 : 60_000;
  return formatDuration(Math.ceil(Math.max(0, milliseconds) / step) * step);
}

/**
 * Ends the waiting of a run that goes on no longer: its record says why, and blocks nobody. What ended it is what
 * people have to see, so a failure here is only a line of the log; the end of the job tries once more.
 * @param connections the systems of the deployment
 * @param environment what it waited for
 * @param error why it ends
 */
export async function endWaiting(
  connections: Connections,
  environment: string,
  error: unknown,
): Promise<void> {
  const { settings } = connections;
  const ended = isWaybillError(error, 'LEDGER_LOCKED') ? waitEnded(environment, error) : error;
  try {
    // The signal of a cancelled run stops everything: this has one of its own.
    const own = settings.signal.aborted
      ? connect({ ...settings, signal: AbortSignal.timeout(farewell) })
      : connections;
    const ledger = await connectLedger(own);
    await ledger.withdraw(environment, { phase: 'cancelled', ...outcomeOf(ended) });
  } catch (failure) {
    settings.progress.detail(
      `That this run waits no longer could not be recorded: ${messageOf(failure)}`,
    );
  }
}

function waitEnded(environment: string, locked: WaybillError): WaybillError {
  return stageError('LOCK_WAIT_ENDED', {
    message: `Expected ${environment} to become free before the end of the waiting time. ${locked.message}`,
    remedy: 'Start this job again when that run has ended, or let it wait longer (input `wait`).',
    facts: locked.facts,
  });
}
