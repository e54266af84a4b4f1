import type { EffectContext, Secret } from '@waybill/core';
import type { ControllerContext, ControllerWatch } from '../kubernetes/controller.ts';
import type { Hook, IsOurJob } from './hook.ts';

/** Names an object that a controller reconciles. */
export interface NamespacedName {
  readonly namespace: string;
  readonly name: string;
}

/** What is the same for every controller. */
export interface ReconcilerOptions {
  /**
   * Whether the controller is asked to look now, by an annotation, so that nobody waits for its interval; where the
   * credentials do not allow that, it is left out. True where absent.
   */
  readonly poke?: boolean;
  /** Asks whether this run may still act, before it asks the controller. */
  readonly fence?: EffectContext['fence'];
}

/** What Flux reconciles. */
export type FluxTarget = ReconcilerOptions & {
  /** Where Flux itself runs; `flux-system` where absent. */
  readonly controllerNamespace?: string;
} & (
    | { readonly kustomization: NamespacedName }
    /** The Kustomization that brings it is read from its labels where none is named. */
    | { readonly helmRelease: NamespacedName; readonly kustomization?: NamespacedName }
  );

/** An Application of Argo CD, seen through the cluster in which it lives, or through Argo CD's API server. */
export type ArgoCdTarget = ReconcilerOptions &
  (
    | {
        readonly application: NamespacedName;
        /** Where Argo CD itself runs; the Application's namespace where absent. */
        readonly controllerNamespace?: string;
      }
    | {
        /** `https://argocd.example.org`. */
        readonly server: string;
        readonly token: Secret;
        readonly application: { readonly name: string; readonly namespace?: string };
      }
  );

/** A watched controller that also says which Job migrates, for whoever follows that. */
export interface FollowedControllerWatch extends ControllerWatch {
  /**
   * @param isOurs which Job is looked for; any where absent
   * @returns the Job that comes before everything else on our revision; undefined until its objects were listed once
   */
  readonly hook: (isOurs?: IsOurJob) => Hook | undefined;
}

/** As `Controller`, and it says which Job migrates. */
export type FollowedController = (context: ControllerContext) => FollowedControllerWatch;
