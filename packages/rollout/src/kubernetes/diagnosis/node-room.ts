import { messageOf } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import {
  conditionOf,
  listAt,
  objectAt,
  textAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';

const mostNodes = 10;

/**
 * Says of each node what it offers, for pods that no node takes: the scheduler counts nodes, but does not name them.
 * @returns a line for each of the first nodes, or why there are none
 */
export async function nodeRoom(cluster: Cluster, signal: AbortSignal): Promise<readonly string[]> {
  try {
    const { objects } = await cluster.list({ apiVersion: 'v1', kind: 'Node' }, signal);
    const lines = objects.slice(0, mostNodes).map(nodeLine);
    const more = objects.length - lines.length;
    return more > 0 ? [...lines, `and ${String(more)} more nodes`] : lines;
  } catch (error) {
    const why = signal.aborted ? 'they did not come in time' : messageOf(error);
    return [`the nodes cannot be had: ${why}`];
  }
}

function nodeLine(node: KubernetesObject): string {
  const room = Object.entries(objectAt(node.status, 'allocatable') ?? {})
    .filter(([name]) => /^(?:cpu|memory|pods)$|\//.test(name))
    .map(([name, amount]) => `${name} ${typeof amount === 'string' ? amount : '?'}`);
  const taints = listAt(node.spec, 'taints').map(
    (taint) => `${textAt(taint, 'key') ?? ''}:${textAt(taint, 'effect') ?? ''}`,
  );
  const isReady = conditionOf(node, 'Ready')?.status === 'True';
  const closed = node.spec['unschedulable'] === true ? ', cordoned' : '';
  return `node ${node.name}: ${isReady ? 'ready' : 'not ready'}${closed}, offers ${room.join(', ')}${taints.length === 0 ? '' : `, taints ${taints.join(', ')}`}`;
}
