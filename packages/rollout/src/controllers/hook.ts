import type { NamespacedName } from './target.ts';

/**
 * The Job that a controller runs before everything else on our revision: the PreSync hook of an Application, or the Job
 * of a Kustomization on which others depend.
 */
export type Hook =
  /** The controller has not come to our revision, or not to its Job. */
  | { readonly kind: 'waiting'; readonly message: string }
  | {
      readonly kind: 'running' | 'succeeded' | 'failed';
      readonly job: NamespacedName;
      readonly message: string;
    }
  /** The controller is through with our revision, and there was no Job. */
  | {
      readonly kind: 'absent';
      readonly message: string;
      /** Nothing differed from what is there: so there was nothing to run a Job for. */
      readonly unchanged?: true;
    };

/** Tells the Job that is looked for among others (a bootstrap, another database's migration). */
export type IsOurJob = (job: NamespacedName) => boolean;
