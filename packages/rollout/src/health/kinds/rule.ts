import type { Health, HealthClock } from '../health.ts';
import type { KubernetesObject } from '@waybill/kubernetes/object';

/** The rule of one kind. Deletion and an unobserved generation are judged before it is asked. */
export type HealthRule = (object: KubernetesObject, clock: HealthClock) => Health;
