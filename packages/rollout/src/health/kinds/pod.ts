import type { JsonValue } from '@waybill/core';
import { failed, progressing, ready, unknown, type Health } from '../health.ts';
import {
  conditionOf,
  countAt,
  listAt,
  objectAt,
  textAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { HealthRule } from './rule.ts';
import { sentence } from './workloads.ts';

/** How long nobody needs to have found a node for a pod before that is a failure: a node may be on its way. */
const schedulingGrace = 15_000;

/** What a container waits for in vain, by the kubelet's reason; a first pull error is not yet a failure. */
const waits: Readonly<
  Record<
    string,
    readonly ['failed' | 'progressing', 'ImagePullFailed' | 'ContainerConfigInvalid' | 'CrashLoop']
  >
> = {
  ErrImagePull: ['progressing', 'ImagePullFailed'],
  RegistryUnavailable: ['progressing', 'ImagePullFailed'],
  ImagePullBackOff: ['failed', 'ImagePullFailed'],
  ErrImageNeverPull: ['failed', 'ImagePullFailed'],
  InvalidImageName: ['failed', 'ImagePullFailed'],
  ImageInspectError: ['failed', 'ImagePullFailed'],
  SignatureValidationFailed: ['failed', 'ImagePullFailed'],
  CreateContainerConfigError: ['failed', 'ContainerConfigInvalid'],
  CreateContainerError: ['failed', 'ContainerConfigInvalid'],
  RunContainerError: ['failed', 'ContainerConfigInvalid'],
  CrashLoopBackOff: ['failed', 'CrashLoop'],
};

/** A Pod: ready when its Ready condition says so, or when it has ended well. */
export const podRule: HealthRule = (object, { now }) => {
  const phase = textAt(object.status, 'phase') ?? '';
  const containers = [
    ...listAt(object.status, 'initContainerStatuses'),
    ...listAt(object.status, 'containerStatuses'),
  ];
  switch (phase) {
    case '':
      return progressing('NoStatus', 'No kubelet and no scheduler has seen the pod yet.');
    case 'Succeeded':
      return ready('Completed', 'All containers ended with exit code 0.');
    case 'Failed':
      return failed('PodFailed', endOf(object, containers));
    case 'Pending':
      return (
        waitOf(containers) ??
        unscheduled(object, now) ??
        progressing('Pending', 'Its containers have not started.')
      );
    case 'Running': {
      const condition = conditionOf(object, 'Ready');
      if (condition?.status === 'True')
        return (textAt(object.spec, 'restartPolicy') ?? 'Always') === 'Always'
          ? ready('Ready', 'All containers are ready.')
          : progressing('Running', 'The pod is to end by itself and still runs.');
      return (
        waitOf(containers) ??
        restarted(containers) ??
        progressing('NotReady', sentence(condition?.message ?? '', 'Its containers are not ready.'))
      );
    }
    default:
      return unknown('UnknownValue', `The phase ${phase} of a pod is not known.`);
  }
};

function waitOf(containers: readonly JsonValue[]): Health | undefined {
  for (const container of containers) {
    const reason = textAt(container, 'state', 'waiting', 'reason') ?? '';
    const known = Object.hasOwn(waits, reason) ? waits[reason] : undefined;
    if (known === undefined) continue;
    const [status, because] = known;
    const message = textAt(container, 'state', 'waiting', 'message') ?? '';
    const oom = textAt(container, 'lastState', 'terminated', 'reason') === 'OOMKilled';
    const words = `Container ${nameOf(container)}: ${reason}${message === '' ? '' : `: ${message}`}${oom ? ' (out of memory)' : ''}.`;
    if (oom) return failed('OutOfMemory', words);
    return status === 'failed' ? failed(because, words) : progressing(because, words);
  }
  return undefined;
}

function restarted(containers: readonly JsonValue[]): Health | undefined {
  for (const container of containers) {
    const ended = objectAt(container, 'lastState', 'terminated');
    const code = countAt(ended, 'exitCode') ?? 0;
    if (ended === undefined || code === 0) continue;
    const restarts = countAt(container, 'restartCount') ?? 0;
    const words = `Container ${nameOf(container)} ended with exit code ${String(code)} (${textAt(ended, 'reason') ?? 'no reason'}), ${String(restarts)} restarts.`;
    return progressing(
      textAt(ended, 'reason') === 'OOMKilled' ? 'OutOfMemory' : 'ContainerRestarted',
      words,
    );
  }
  return undefined;
}

function unscheduled(object: KubernetesObject, now: number): Health | undefined {
  const scheduled = conditionOf(object, 'PodScheduled');
  if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable') return undefined;
  const created = Date.parse(textAt(object.metadata, 'creationTimestamp') ?? '');
  const words = sentence(scheduled.message, 'No node takes the pod.');
  return now - schedulingGrace < created
    ? progressing('Unschedulable', words)
    : failed('Unschedulable', words);
}

function endOf(object: KubernetesObject, containers: readonly JsonValue[]): string {
  const own = [textAt(object.status, 'reason') ?? '', textAt(object.status, 'message') ?? ''];
  const said = own.filter((text) => text !== '').join(': ');
  if (said !== '') return said;
  for (const container of containers) {
    const ended = objectAt(container, 'state', 'terminated');
    const code = countAt(ended, 'exitCode') ?? 0;
    if (code !== 0)
      return `Container ${nameOf(container)} ended with exit code ${String(code)} (${textAt(ended, 'reason') ?? 'no reason'}).`;
  }
  return 'A container ended with an error.';
}

function nameOf(container: JsonValue): string {
  return textAt(container, 'name') ?? 'without a name';
}
