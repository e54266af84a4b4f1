import type { KubernetesJobMigrations, TemplateValues } from '@waybill/config';
import type { CommitSha, Digest, Owner, Progress } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import type { JsonObject, KubernetesObject } from '@waybill/kubernetes/object';
import type { ReleaseCode } from './code-order.ts';

/** The image of the release that migrates. */
export interface MigratorImage {
  /** What the release calls it. */
  readonly name: string;
  readonly repository: string;
  /** The release's digest, of an index or a manifest. */
  readonly digest: Digest;
  /**
   * @returns the digests that a runtime may report for it: the digest itself, each platform's manifest, each
   *   configuration
   */
  readonly reportedAs: () => Promise<ReadonlySet<string>>;
}

/** The deployment for which the Job runs. */
export interface JobDeployment {
  readonly id: string;
  readonly application: string;
  readonly environment: string;
  readonly commit: CommitSha;
  readonly owner: Owner;
}

/** A migration by a Job: what is started, or followed. */
export interface MigratorJob {
  readonly config: KubernetesJobMigrations;
  readonly image: MigratorImage;
  /** Every image of the release by its repository: other containers of a manifest get their digests too. */
  readonly images: readonly { readonly repository: string; readonly digest: Digest }[];
  readonly deployment: JobDeployment;
  /** The namespace where the configuration names none. */
  readonly namespace: string;
  /** The manifest that the configuration names, parsed; undefined where the Job is made from parts. */
  readonly manifest: JsonObject | undefined;
  /** For templates in `args` and `env`. */
  readonly values: TemplateValues;
}

/** Names the Job in its cluster. */
export interface JobName {
  readonly namespace: string;
  readonly name: string;
}

/** Why a pod cannot come to run or to end by waiting, as the rollout's rules see it. */
export interface PodProblem {
  /** Of the closed list of reasons: `ImagePullFailed`. */
  readonly reason: string;
  /** One sentence, with the cluster's own words. */
  readonly message: string;
}

/** Where the controller that starts the Job stands with the revision that this deployment wrote. */
export type StarterState =
  /** It has not come to our revision, or not to its Job. */
  | { readonly kind: 'waiting'; readonly message: string }
  /** It names the Job of our revision. */
  | {
      readonly kind: 'running' | 'succeeded' | 'failed';
      readonly job: JobName;
      readonly message: string;
    }
  /** It is through with our revision, and ran no Job. */
  | {
      readonly kind: 'absent';
      readonly message: string;
      /** Nothing differed from what is there: so there was nothing to run a Job for. */
      readonly unchanged?: true;
    };

/** The controller that starts the Job, watched. */
export interface Starter {
  /** Undefined until its objects were listed once. */
  readonly state: () => StarterState | undefined;
  /** @returns what keeps it from coming to the Job, once it has stood longer than its grace period */
  readonly obstacle: () => PodProblem | undefined;
  readonly synced: Promise<void>;
  /** Rejects where it cannot go on. */
  readonly ended: Promise<void>;
  close(): void;
}

/** What a Job needs to know of its surroundings. */
export interface JobContext {
  readonly cluster: Cluster;
  /**
   * Connects anew, for the seconds that a cancelled run has: the first connection ends with the run's signal.
   */
  readonly reconnect: (signal: AbortSignal) => Promise<Cluster>;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Asks whether this run may still act (design, section 4, Locks). */
  readonly fence: () => Promise<void>;
  /** Takes secrets out of a line. */
  readonly mask: (line: string) => string;
  /**
   * Judges a pod that has not ended.
   * @returns why waiting is useless, once its grace period is over; undefined while there is hope
   */
  readonly diagnosePod: (
    pod: KubernetesObject,
    signal: AbortSignal,
  ) => Promise<PodProblem | undefined>;
  /** Saves the Job's name before the Job exists, for whoever cleans up (design, section 5). */
  readonly remember: (job: JobName) => void;
  /**
   * Watches the controller that starts the Job: then only the Job that it names on our revision counts. Absent where the
   * policy names no controller: then the image alone tells our Job from an older one.
   */
  readonly starter?: () => Promise<Starter>;
  /**
   * What must not start before a migration that a controller starts has ended; `elsewhere`: it runs in no cluster that is
   * known, so that nobody sees when it starts.
   */
  readonly code?: ReleaseCode | 'elsewhere' | undefined;
  /** When desired state was written, milliseconds since the epoch: a Job that ended before did not run for it. */
  readonly desiredAt?: number;
  /** Called before the Job is created, where none is there: records that the migration begins. */
  readonly onStart: () => Promise<void>;
}

/** What of the Job was seen: the proof that the release's migrator ran, and where. */
export interface JobEvidence {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  /** `repository@digest`, as the Job says. */
  readonly image: string;
  /** The digest that the container runtime reports. */
  readonly reported: Digest;
  readonly pod: string;
  readonly startedBy: KubernetesJobMigrations['startedBy'];
}
