import { listAt, objectAt, textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import type { Finding } from './finding.ts';

/**
 * Reads why no node takes a pod, from the scheduler's own words.
 * @param pod a pod whose condition PodScheduled is False
 * @param said that condition's message
 * @param subject `Pod shop/app-7d9f`
 * @returns which resource, which rule, which node
 */
export function unschedulableFinding(
  pod: KubernetesObject,
  said: string,
  subject: string,
): Finding {
  if (/persistentvolumeclaim|persistent volume|volume node affinity|unbound immediate/i.test(said))
    return {
      reason: 'VolumeUnavailable',
      subject,
      message: `Its volumes were to be there; ${said}`,
    };
  const resources = [...new Set([...said.matchAll(/Insufficient ([\w./-]+)/g)].map(lastOf))];
  const wants = resources.map((resource) => {
    const asked = requested(pod, resource);
    return asked === '' ? resource : `${resource} (it asks for ${asked})`;
  });
  const place = placeOf(pod);
  const missing = wants.length === 0 ? '' : `; what is missing: ${wants.join(', ')}`;
  return {
    reason: 'Unschedulable',
    subject,
    message: `A node was to take it${place === '' ? '' : ` (${place})`}; none does${missing}. The scheduler says: ${said}`,
  };
}

function lastOf(match: RegExpMatchArray): string {
  return (match[1] ?? '').replace(/[.,]+$/, '');
}

function requested(pod: KubernetesObject, resource: string): string {
  const all = listAt(pod.spec, 'containers').flatMap((container) => {
    const amount = objectAt(container, 'resources', 'requests')?.[resource];
    return typeof amount === 'string' || typeof amount === 'number' ? [String(amount)] : [];
  });
  return all.join(' + ');
}

/** Where the pod itself says that it must run. */
function placeOf(pod: KubernetesObject): string {
  const selector = Object.entries(objectAt(pod.spec, 'nodeSelector') ?? {});
  const labels = selector.map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : ''}`,
  );
  const node = textAt(pod.spec, 'nodeName');
  return [...(node === undefined ? [] : [`node ${node}`]), ...labels].join(', ');
}
