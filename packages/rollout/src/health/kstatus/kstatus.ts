import {
  conditionsIn,
  countAt,
  isDeleting,
  type Condition,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { HealthClock } from '../health.ts';
import { kstatusKinds } from './kinds.ts';

/** The words of kstatus, https://github.com/kubernetes-sigs/cli-utils. */
export const kstatusStatuses = [
  'Current',
  'InProgress',
  'Failed',
  'Terminating',
  'NotFound',
  'Unknown',
] as const;

/** One of them. */
export type KstatusStatus = (typeof kstatusStatuses)[number];

/** What kstatus says of an object; `reason` is its Reconciling or Stalled condition's, '' where it has none. */
export interface Kstatus {
  readonly status: KstatusStatus;
  readonly reason: string;
  readonly message: string;
}

/**
 * Judges as kstatus does: deletion first, then the generation, then the two standard conditions, then the kind. What it has
 * no rule for is Current: it is made to order applies, not to prove a release.
 * @param object a Kubernetes object
 * @param clock the time, for pods that nobody schedules
 */
export function kstatusOf(object: KubernetesObject, clock: HealthClock): Kstatus {
  return generic(object) ?? ofKind(object, clock);
}

function generic(object: KubernetesObject): Kstatus | undefined {
  if (isDeleting(object))
    return { status: 'Terminating', reason: '', message: 'Resource scheduled for deletion' };
  const generation = countAt(object.metadata, 'generation');
  const observed = countAt(object.status, 'observedGeneration');
  if (generation !== undefined && observed !== undefined && observed !== generation) {
    return {
      status: 'InProgress',
      reason: 'LatestGenerationNotObserved',
      message: `${object.kind} generation is ${String(generation)}, but latest observed generation is ${String(observed)}`,
    };
  }
  // The first of the two in the list's order decides, as there.
  const standard = conditionsIn(object.status).find(
    ({ type, status }) => status === 'True' && (type === 'Reconciling' || type === 'Stalled'),
  );
  return standard === undefined ? undefined : ofStandard(standard);
}

function ofStandard({ type, reason, message }: Condition): Kstatus {
  return { status: type === 'Stalled' ? 'Failed' : 'InProgress', reason, message };
}

function ofKind(object: KubernetesObject, clock: HealthClock): Kstatus {
  const rule = kstatusKinds.get(`${object.group}/${object.kind}`);
  return rule?.(object, clock) ?? { status: 'Current', reason: '', message: 'Resource is current' };
}
