import type { FreezeWindow } from '@waybill/config';
import type { FreezeFacts, FreezeSpan } from '../policy-facts.ts';

/** Windows that follow on each other are followed this often, and this far. */
const mostSteps = 100;
const horizon = 366 * 86_400_000;

/** A window of the policy with its beginnings. */
interface Opened {
  readonly window: FreezeWindow;
  /** The last beginning at or before a moment. */
  readonly before: (moment: number) => number | undefined;
  /** The first beginning after a moment. */
  readonly after: (moment: number) => number | undefined;
}

/**
 * Computes whether an environment is frozen. A window holds at a moment when some beginning of its own is at or
 * before it, and less than `for` ago. A beginning that a zone's clock skips comes when the clock is set forward;
 * one that it shows twice comes the first time. `for` is time that passes, whatever clocks show.
 * @param windows those of the policy
 * @param now the moment that is asked about
 * @param from from when on a moment without a freeze is looked for: now, or later
 * @returns the windows that hold, the one that begins next, and when none holds
 */
export async function readFreeze(
  windows: readonly FreezeWindow[],
  now: number,
  from: number,
): Promise<FreezeFacts> {
  // Who has no windows does not pay for what computes them.
  const { Cron } = await import('croner');
  const opened = windows.map((window): Opened => {
    const cron = new Cron(window.cron, { timezone: window.zone, mode: '5-part' });
    return {
      window,
      // croner looks at what is before a moment, to the second; a beginning is at a full minute.
      before: (moment) => cron.previousRuns(1, new Date(moment + 1))[0]?.getTime(),
      after: (moment) => cron.nextRun(new Date(moment))?.getTime(),
    };
  });
  return {
    holding: holdingAt(opened, now),
    next: nextAfter(opened, now),
    clearAt: clearFrom(opened, Math.max(now, from)),
  };
}

/** The one that holds longest first. */
function holdingAt(opened: readonly Opened[], moment: number): readonly FreezeSpan[] {
  return opened
    .flatMap(({ window, before }): FreezeSpan[] => {
      const start = before(moment);
      return start !== undefined && moment < start + window.forMilliseconds
        ? [spanOf(window, start)]
        : [];
    })
    .toSorted((a, b) => Date.parse(b.until) - Date.parse(a.until));
}

function nextAfter(opened: readonly Opened[], moment: number): FreezeSpan | undefined {
  return opened
    .flatMap(({ window, after }): FreezeSpan[] => {
      const start = after(moment);
      return start === undefined ? [] : [spanOf(window, start)];
    })
    .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))[0];
}

function clearFrom(opened: readonly Opened[], start: number): string | null {
  let moment = start;
  for (let step = 0; step < mostSteps && moment - start <= horizon; step += 1) {
    const [longest] = holdingAt(opened, moment);
    if (longest === undefined) return new Date(moment).toISOString();
    moment = Date.parse(longest.until);
  }
  return null;
}

function spanOf({ name, reason, forMilliseconds }: FreezeWindow, start: number): FreezeSpan {
  return {
    window: name,
    ...(reason === undefined ? {} : { reason }),
    from: new Date(start).toISOString(),
    until: new Date(start + forMilliseconds).toISOString(),
  };
}
