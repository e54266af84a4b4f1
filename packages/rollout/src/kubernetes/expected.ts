import type { Digest } from '@waybill/core';

/** One image of the release, and everything that proves that a container runs it. */
export interface ExpectedImage {
  /** What the release calls it: `app`. */
  readonly name: string;
  readonly repository: string;
  readonly tag: string;
  /** The release's digest, of an index or a manifest. */
  readonly digest: Digest;
  /**
   * The digests that a runtime may report for it: the digest itself, each platform's manifest, each configuration.
   * A report is compared with this set, under any repository name; anything else is not this image.
   */
  readonly reportedAs: ReadonlySet<string>;
}

/** A workload of the environment, as the policy names it. */
export interface ExpectedWorkload {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Workloads of a lower wave are awaited first, and must stay ready. */
  readonly wave: number;
  /** Which image each of its containers runs: container → the release's name for it; empty where it is found by repository. */
  readonly containers: ReadonlyMap<string, string>;
}

/** What the rollout must have come from: a commit of the ops repository, and how commits follow each other. */
export interface ExpectedRevision {
  readonly commit: string;
  /** @returns whether `candidate` is `commit` or has it among its ancestors; false where that cannot be known */
  readonly isReached: (candidate: string, signal: AbortSignal) => Promise<boolean>;
}
