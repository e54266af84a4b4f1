export { argoCdController } from './argo-cd/controller.ts';
export { argoCdHook } from './argo-cd/hook.ts';
export { fluxController } from './flux/controller.ts';
export { fluxHook } from './flux/hook.ts';
export type { Hook, IsOurJob } from './hook.ts';
export { commitIn, type Relation, type RevisionFacts } from './revision.ts';
export type {
  ArgoCdTarget,
  FluxTarget,
  FollowedController,
  FollowedControllerWatch,
  NamespacedName,
  ReconcilerOptions,
} from './target.ts';
