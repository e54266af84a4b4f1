import type { Cluster } from '@waybill/kubernetes';
import type { ExpectedRevision } from './expected.ts';
import type { Failure } from './failure-reason.ts';

/** Where a controller (Flux, Argo CD) stands with the revision that we wrote. An older state says nothing of it. */
export type ControllerState =
  /** It has not seen or not applied our revision; what it says of other revisions neither passes nor fails ours. */
  | {
      readonly kind: 'waiting';
      /** `Kustomization flux-system/apps has applied main@sha1:3f2a…; waits for 9c1b…`. */
      readonly message: string;
      /** What stands in the way now, where something does; it fails the rollout after its grace period. */
      readonly failures: readonly Failure[];
    }
  /**
   * Our revision, or one that descends from it, is what it applied, or what it has begun to apply where it is not
   * settled: waves, hooks and health checks may still come. Workloads are judged from here on.
   */
  | {
      readonly kind: 'applied';
      readonly revision: string;
      readonly message: string;
      /** What it says failed on this revision: health checks, hooks. */
      readonly failures: readonly Failure[];
      /** Whether it says itself that all is done (Ready, Synced and Healthy, hooks ended). */
      readonly settled: boolean;
    };

/** A controller that is watched. */
export interface ControllerWatch {
  /** Its state now; undefined until its objects were listed once. */
  readonly state: () => ControllerState | undefined;
  readonly synced: Promise<void>;
  /** Rejects where it cannot go on. */
  readonly ended: Promise<void>;
  /** For the diagnosis: objects worth showing, with their conditions, in a few lines. */
  readonly describe: () => readonly string[];
  close(): void;
}

/** How a controller is watched. */
export interface ControllerContext {
  readonly cluster: Cluster;
  readonly revision: ExpectedRevision;
  readonly signal: AbortSignal;
  readonly now: () => number;
  /** Called whenever `state()` may have changed. */
  readonly onChange: () => void;
}

/** What reconciles the environment; plain Kubernetes has none. */
export type Controller = (context: ControllerContext) => ControllerWatch;
