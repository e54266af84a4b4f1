/** The clock, as a port: tests turn it. */
export interface Clock {
  /** @returns milliseconds since 1970, UTC */
  now(): number;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/**
 * @param clock the clock to read
 * @returns the moment in the form that records hold
 */
export function timestamp(clock: Clock = systemClock): string {
  return new Date(clock.now()).toISOString();
}

/**
 * @param milliseconds a duration
 * @returns it as people read it: `850ms`, `4.2s`, `3m 05s`, `2h 10m`
 */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${String(Math.max(0, Math.round(milliseconds)))}ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)}s`;
  const whole = Math.round(seconds);
  if (whole < 3600)
    return `${String(Math.floor(whole / 60))}m ${String(whole % 60).padStart(2, '0')}s`;
  return `${String(Math.floor(whole / 3600))}h ${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')}m`;
}

/** What Node's timers can wait at most, almost 25 days; with more they fire at once. */
export const longestTimer = 2 ** 31 - 1;

const durationUnits = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * @param text a duration such as `500ms`, `30s`, `5m`, `2h`, `7d`
 * @returns milliseconds, or undefined where the text is no duration
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text);
  const unit = match?.[2] as keyof typeof durationUnits | undefined;
  return match?.[1] === undefined || unit === undefined
    ? undefined
    : Number(match[1]) * durationUnits[unit];
}
