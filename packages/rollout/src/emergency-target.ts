import type { Digest } from '@waybill/core';

/** One image of a release, as a target is told to run it. */
export interface EmergencyImage {
  /** What the release calls it. */
  readonly name: string;
  readonly repository: string;
  readonly tag: string;
  readonly digest: Digest;
}

/** What a target says that it runs. */
export interface RunningImage {
  readonly name: string;
  /** Undefined where the target does not say which digest runs. */
  readonly digest: Digest | undefined;
  /** Where it was read, in one line: `Deployment shop/app, container app`. */
  readonly subject: string;
}

/** What an act at a target needs to know of its surroundings. */
export interface EmergencyContext {
  readonly signal: AbortSignal;
  /** Asked before each write; throws FENCED_OFF where this run may not act any more. */
  readonly fence: () => Promise<void>;
  /** The emergency's id: what it stops at the target says so, and only that is started again. */
  readonly deployment: string;
}

/**
 * A target that can be changed past desired state, when there is no time for it: a cluster, or a Compose host. Each
 * kind of target implements it; the record, the lock and the closing are not its business.
 */
export interface EmergencyTarget {
  /** What people know it by, for the record: `kubernetes shop/production`. */
  readonly address: string;
  /**
   * Makes the target run these images, and returns when it has taken them; what runs already is left as it is, so that
   * a run that was killed in between goes on. It changes images alone: no schema, no configuration.
   */
  readonly apply: (images: readonly EmergencyImage[], context: EmergencyContext) => Promise<void>;
  /** @returns what runs now, as the target itself says */
  readonly running: (signal: AbortSignal) => Promise<readonly RunningImage[]>;
  /** Lets what `apply` stopped go on, once desired state says what runs; what somebody else stopped stays. */
  readonly resume: (context: EmergencyContext) => Promise<void>;
}
