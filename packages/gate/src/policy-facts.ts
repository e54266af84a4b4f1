import type { OverridableGate } from '@waybill/config';
import type { CommitSha, Digest } from '@waybill/core';
import type { Ancestry } from '@waybill/forge';
import type { Fact } from './fact.ts';

/** Gates that a person overrides, each with the reason. */
export type GateOverrides = Readonly<Partial<Record<OverridableGate, string>>>;

/** A time in which an environment ran a release without a break. */
export interface SoakStretch {
  /** The deployment that ended it, or still runs; one of the same release that it replaced counts into it. */
  readonly deployment: string;
  /** When the release became active: from then on it was exposed. */
  readonly from: string;
  /** When a newer release took its place; null where it still runs. */
  readonly until: string | null;
}

/** How long the earlier environment ran the release. What was rolled back there never counts. */
export interface SoakFacts {
  readonly environment: string;
  /** The newest first. */
  readonly stretches: readonly SoakStretch[];
  /** What the records say that does not count: a rollback, for example. */
  readonly remark?: string;
}

/** One time in which an environment is frozen. */
export interface FreezeSpan {
  /** The window of the policy. */
  readonly window: string;
  readonly reason?: string;
  readonly from: string;
  readonly until: string;
}

/** Whether the environment is frozen. */
export interface FreezeFacts {
  /** The windows that hold now. */
  readonly holding: readonly FreezeSpan[];
  /** The window that begins next. */
  readonly next: FreezeSpan | undefined;
  /**
   * The earliest moment, from the one on at which the release has soaked, that no window covers: windows that follow
   * on each other count as one. Null where none was found.
   */
  readonly clearAt: string | null;
}

/** Whether what is to come was rolled back here, and nothing newer took its place since. */
export interface HoldFacts {
  readonly held:
    | {
        /** The deployment that was taken back. */
        readonly deployment: string;
        readonly rollback: string;
        readonly at: string;
        readonly requestedBy: string;
        readonly reason: string | null;
      }
    | undefined;
}

/** What an emergency put to the environment, and desired state does not say. */
export interface EmergencyFacts {
  readonly open:
    | {
        readonly deployment: string;
        readonly commit: CommitSha;
        readonly images: readonly { readonly name: string; readonly digest: Digest }[];
        readonly at: string;
        readonly by: string;
        readonly reason: string | null;
        /** Where the commit that is to come stands, seen from the emergency's. */
        readonly order: Fact<Ancestry>;
      }
    | undefined;
}
