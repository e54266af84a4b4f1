import { countAt, textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import type { Finding } from './standing.ts';
import { nameOf } from './wording.ts';

/** A lease is renewed every few seconds; after this long nobody holds it. */
const leaseLasts = 60_000;

/** Whether what runs a controller is there. */
export interface Running {
  /** Known to be there: nothing else is proved by an absent answer. */
  readonly isRunning: boolean;
  readonly findings: readonly Finding[];
}

/**
 * @param workloads Deployments and StatefulSets that run controllers
 * @param leases their leases, and when each was last seen to change, by our clock
 * @param names the workloads that are needed, as they are called
 * @param now our clock
 * @returns whether they are there; nothing where they are not known, since controllers may run elsewhere
 */
export function runningOf(
  workloads: readonly KubernetesObject[],
  leases: readonly { readonly lease: KubernetesObject; readonly changedAt: number }[],
  names: readonly string[],
  now: number,
): Running {
  const needed = workloads.filter(({ name }) => names.includes(name));
  const down = needed.flatMap(unavailable);
  const held = leases.filter(({ lease }) =>
    names.some((name) => lease.name.startsWith(`${name}-`)),
  );
  const abandoned = held.flatMap(({ lease, changedAt }) => {
    if (now - changedAt < leaseLasts) return [];
    const subject = nameOf(lease);
    const holder = textAt(lease.spec, 'holderIdentity') ?? 'nobody';
    const message = `${subject} of ${holder} was not renewed for a minute: the controller does not run`;
    return [{ reason: 'ControllerDown' as const, subject, message, since: changedAt }];
  });
  const findings = [...down, ...abandoned];
  const found = new Set(needed.map(({ name }) => name));
  return { isRunning: findings.length === 0 && names.every((name) => found.has(name)), findings };
}

function unavailable(workload: KubernetesObject): readonly Finding[] {
  const wanted = countAt(workload.spec, 'replicas') ?? 1;
  const field = workload.kind === 'StatefulSet' ? 'readyReplicas' : 'availableReplicas';
  const there = countAt(workload.status, field) ?? 0;
  if (wanted > 0 && there > 0) return [];
  const subject = nameOf(workload);
  const message =
    wanted === 0
      ? `${subject}, which runs the controller, is scaled to 0`
      : `${subject}, which runs the controller, has no available replica (${String(wanted)} wanted)`;
  return [{ reason: 'ControllerDown', subject, message }];
}
