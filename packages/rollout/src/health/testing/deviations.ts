import type { HealthStatus } from '../health.ts';

/** A published case of another project that our own rules judge otherwise, and why. Each was looked at by hand. */
export interface HealthDeviation {
  readonly suite: 'kstatus' | 'kubectl-rollout' | 'argocd-health';
  readonly number: number;
  /** What we say. */
  readonly status: HealthStatus;
  readonly reason: string;
}

/** Where the strict rules differ from what a suite calls good or not; `--rules` answers as the suite does. */
export const deviations: readonly HealthDeviation[] = [
  {
    suite: 'kstatus',
    number: 36,
    status: 'unknown',
    reason:
      'A custom resource whose status holds no condition that is known: kstatus takes it for current, we do not understand it.',
  },
  {
    suite: 'kstatus',
    number: 45,
    status: 'progressing',
    reason: 'A CronJob without a schedule: kstatus takes every CronJob for current.',
  },
  {
    suite: 'argocd-health',
    number: 157,
    status: 'suspended',
    reason:
      'A suspended CronJob runs nothing; Argo CD calls it healthy and says that it is suspended.',
  },
  {
    suite: 'argocd-health',
    number: 1157,
    status: 'progressing',
    reason:
      'A pod that is to end by itself and still runs; an annotation for Argo CD alone says that it is to be judged otherwise.',
  },
];
