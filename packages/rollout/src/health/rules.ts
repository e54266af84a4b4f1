import { exhausted } from '@waybill/core';
import { argocdOf } from './argocd/argocd.ts';
import { judgeHealth } from './judge.ts';
import { kubectlStatusOf } from './kubectl/rollout-status.ts';
import { kstatusOf } from './kstatus/kstatus.ts';
import type { HealthClock } from './health.ts';
import type { KubernetesObject } from '@waybill/kubernetes/object';

/** By whose rules an object is judged: ours, or those of a tool that people know. */
export const healthRules = ['waybill', 'kstatus', 'argocd', 'kubectl'] as const;

/** One of them. */
export type HealthRules = (typeof healthRules)[number];

/** An object's health in the words of the rules that were asked. */
export interface HealthAnswer {
  /** Null where the rules say nothing of the kind: Argo CD shows no health for one without a check. */
  readonly status: string | null;
  readonly reason: string;
  readonly message: string;
}

/** The answers that mean "all is well", in each set of words. */
const goodWords: Readonly<Record<HealthRules, string>> = {
  waybill: 'ready',
  kstatus: 'Current',
  argocd: 'Healthy',
  kubectl: 'done',
};

/**
 * @param object a Kubernetes object
 * @param rules by whose rules
 * @param clock the time
 */
export function healthBy(
  object: KubernetesObject,
  rules: HealthRules,
  clock: HealthClock,
): HealthAnswer {
  switch (rules) {
    case 'waybill':
      return judgeHealth(object, clock);
    case 'kstatus':
      return kstatusOf(object, clock);
    case 'kubectl':
      return kubectlStatusOf(object);
    case 'argocd': {
      const verdict = argocdOf(object);
      return verdict === undefined
        ? {
            status: null,
            reason: 'NoCheck',
            message: `Argo CD has no health check for ${object.apiVersion} ${object.kind}.`,
          }
        : { status: verdict.status, reason: '', message: verdict.message };
    }
    default:
      return exhausted(rules, 'the rules');
  }
}

/** @returns whether an answer of these rules means that all is well */
export function isGood(rules: HealthRules, answer: HealthAnswer): boolean {
  return answer.status === goodWords[rules];
}
