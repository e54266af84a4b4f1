import { appendFileSync } from 'node:fs';
import { withDeadline } from './cancellation.ts';

/**
 * Every outside effect of Waybill: what it is and how long it may take by default (milliseconds).
 * Nothing acts on the world except through `performEffect` with a name from this list; the kill matrix in
 * test/embedded walks it and fails when an effect of the path is missing there (design, sections 3 and 8).
 */
export const effects = {
  'registry.push-blob': { about: "an image's layer or configuration is pushed", deadline: 600_000 },
  'registry.push-manifest': {
    about: 'a manifest is pushed by digest, without a tag',
    deadline: 60_000,
  },
  'registry.attach': {
    about: 'a signature or attestation is attached to an image as a referrer',
    deadline: 60_000,
  },
  'registry.tag': { about: 'the claimed digest gets its tag', deadline: 60_000 },
  'signing.certificate': {
    about: "a certificate authority gives a certificate for this run's key",
    deadline: 60_000,
  },
  'signing.command': { about: 'a command signs with a key that it keeps', deadline: 60_000 },
  'signing.log': { about: 'a signature is written into a transparency log', deadline: 60_000 },
  'signing.timestamp': { about: 'a timestamp is given for a signature', deadline: 60_000 },
  'git.push': {
    about: 'commits are pushed with compare-and-set: ledger, desired state, or both at once',
    deadline: 120_000,
  },
  'forge.pull-request': { about: 'a pull request is opened, updated or closed', deadline: 60_000 },
  'forge.approval': { about: 'a signed approval is stored', deadline: 60_000 },
  'forge.status': { about: 'a commit status is set', deadline: 60_000 },
  'forge.deployment': {
    about: "a deployment is shown in the forge's own list, or its status changes there",
    deadline: 60_000,
  },
  'forge.attestation': {
    about: "a bundle is kept in the forge's own store of attestations",
    deadline: 60_000,
  },
  'target.emergency': {
    about: "a target's images are changed past desired state",
    deadline: 600_000,
  },
  'target.reconcile': {
    about: 'a controller is asked to look at desired state now',
    deadline: 30_000,
  },
  'migration.run': { about: 'the migrator runs against a database', deadline: 3_600_000 },
  'migration.clean-up': {
    about: "a migrator's Job is deleted, or told how long it stays",
    deadline: 60_000,
  },
} as const satisfies Record<string, { about: string; deadline: number }>;

export type EffectName = keyof typeof effects;

/** What an effect needs to know of its surroundings. */
export interface EffectContext {
  readonly signal: AbortSignal;
  /** Milliseconds; the registry's own where absent. */
  readonly deadlineMilliseconds?: number;
  /** Asks whether this run may still act; throws FENCED_OFF when another one took over (design, section 4, Locks). */
  readonly fence?: () => Promise<void>;
}

/**
 * Where a test lets the process sleep before it asks whether it may still act: `git.push`, or `git.push#2` for the
 * second one. SIGCONT wakes it, as a machine does that was out of breath.
 */
function pausePoint(name: EffectName): void {
  const wanted = process.env['WAYBILL_PAUSE_AT'];
  if (wanted === undefined) return;
  const count = (seen.get(`pause:${name}`) ?? 0) + 1;
  seen.set(`pause:${name}`, count);
  const isHere = wanted === `${name}#${String(count)}` || (count === 1 && wanted === name);
  if (isHere) process.kill(process.pid, 'SIGSTOP');
}

/** Where a test stops the process: `before:registry.tag`, or `after:git.push#2` for the second one. */
function killPoint(moment: 'before' | 'after', name: EffectName): void {
  const trace = process.env['WAYBILL_EFFECT_TRACE'];
  if (trace !== undefined) appendFileSync(trace, `${moment}:${name}\n`);
  const wanted = process.env['WAYBILL_KILL_AT'];
  if (wanted === undefined) return;
  const count = (seen.get(`${moment}:${name}`) ?? 0) + 1;
  seen.set(`${moment}:${name}`, count);
  if (
    wanted === `${moment}:${name}#${String(count)}` ||
    (count === 1 && wanted === `${moment}:${name}`)
  ) {
    process.kill(process.pid, 'SIGKILL');
  }
}

const seen = new Map<string, number>();

/**
 * The only way to act on the world: checks the fence, sets the deadline, and gives tests the places
 * before and after.
 * @param name an effect of the closed list
 * @param context signal, deadline, fence
 * @param act the effect itself; it must honour its signal
 * @returns what `act` gives
 * @throws FENCED_OFF, DEADLINE_EXCEEDED, the signal's reason, or what `act` throws
 */
export async function performEffect<T>(
  name: EffectName,
  context: EffectContext,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  context.signal.throwIfAborted();
  pausePoint(name);
  await context.fence?.();
  killPoint('before', name);
  const deadline = context.deadlineMilliseconds ?? effects[name].deadline;
  const result = await withDeadline(effects[name].about, deadline, context.signal, act);
  killPoint('after', name);
  return result;
}
