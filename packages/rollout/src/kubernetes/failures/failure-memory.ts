import type { Failure, FailureReason } from '../failure-reason.ts';
import { defaultGraces } from '../graces.ts';
import type { Finding } from './finding.ts';

/** Reasons that come and go while they last: between two attempts nothing is to be seen of them. */
const intermittent: ReadonlySet<FailureReason> = new Set([
  'ImagePullFailed',
  'ContainerConfigInvalid',
  'ContainerStartFailed',
  'OutOfMemory',
  'VolumeUnavailable',
  'QuotaExceeded',
  'AdmissionDenied',
]);
/** How long such a reason may be out of sight and still be the same one. */
const outOfSight = 90_000;

interface Remembered {
  readonly reason: FailureReason;
  readonly since: number;
  seen: number;
}

/**
 * Remembers since when each failure has stood, by our own clock: those of the cluster's machines may differ from it and
 * from each other.
 */
export class FailureMemory {
  readonly #known = new Map<string, Remembered>();
  readonly #graces: Readonly<Record<FailureReason, number>>;

  /** @param graces what the policy sets; the defaults for the rest */
  constructor(graces: Partial<Record<FailureReason, number>> = {}) {
    this.#graces = { ...defaultGraces, ...graces };
  }

  /**
   * Takes in what stands now, all of it: what is missing has gone.
   * @param findings each with a key of its own in `reason` and `subject`
   * @param now milliseconds
   * @returns the same, with the time since when
   */
  observe(findings: readonly Finding[], now: number): readonly (Failure & Finding)[] {
    const failures = findings.map((finding) => {
      const key = `${finding.reason} ${finding.subject}`;
      const known = this.#known.get(key) ?? { reason: finding.reason, since: now, seen: now };
      known.seen = now;
      this.#known.set(key, known);
      return { ...finding, since: known.since };
    });
    const present = new Set(findings.map(({ reason, subject }) => `${reason} ${subject}`));
    for (const [key, { reason, seen }] of this.#known) {
      const patience = intermittent.has(reason) ? outOfSight : 0;
      if (!present.has(key) && now - seen >= patience) this.#known.delete(key);
    }
    return failures;
  }

  /** @returns when the failure ends the wait, milliseconds since the epoch */
  ripeAt({ reason, since }: Failure): number {
    return since + this.#graces[reason];
  }
}
