import type { Digest, Secret } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import type { Controller } from './controller.ts';
import type { ExpectedImage, ExpectedRevision, ExpectedWorkload } from './expected.ts';
import type { FailureReason } from './failure-reason.ts';

/** A rollout that is seen through a cluster. */
export interface KubernetesRollout {
  readonly cluster: Cluster;
  readonly workloads: readonly ExpectedWorkload[];
  readonly images: readonly ExpectedImage[];
  /** The commit that we wrote, and what reconciles it; absent where we applied it ourselves. */
  readonly reconciled?: { readonly revision: ExpectedRevision; readonly controller: Controller };
  readonly timeoutMilliseconds: number;
  /** How long everything must be ready without a break. */
  readonly stableMilliseconds: number;
  /** How often in a row the cluster must answer anew that all is ready; it need not be asked where absent. */
  readonly stableObservations?: number;
  /** Grace periods that the policy sets, in milliseconds; `defaultGraces` for the rest. */
  readonly graces?: Partial<Record<FailureReason, number>>;
  /** How many restarts of a container are a crash loop. */
  readonly restarts?: number;
  readonly secrets?: readonly (Secret | string)[];
}

/** The proof that a rollout arrived (law 6). */
export interface KubernetesReadyEvidence {
  readonly cluster: string;
  /** The revision that the controller applied; absent without one. */
  readonly revision?: string;
  readonly workloads: readonly {
    readonly workload: string;
    readonly generation: number;
    readonly ready: number;
  }[];
  /** Each container of each pod that counts: which digest its runtime reports. */
  readonly images: readonly {
    readonly image: string;
    readonly digest: Digest;
    readonly reported: string;
    readonly pods: number;
  }[];
  readonly firstReadyAt: string;
  readonly durationMilliseconds: number;
  readonly stableMilliseconds: number;
  /** Requests to the API server, by verb. */
  readonly requests: Readonly<Record<string, number>>;
}
