import type { JsonValue } from '@waybill/core';
import {
  conditionOf,
  countAt,
  listAt,
  objectAt,
  textAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { says, type ArgocdCheck } from './verdict.ts';

/** Says of a pod without a restart policy of its own that it is to be judged as one that runs for ever. */
const ignoresPolicy = 'argocd.argoproj.io/ignore-restart-policy';
const hook = 'argocd.argoproj.io/hook';

/**
 * A pod that ends by itself (`Never`, `OnFailure`) is mostly a hook, and a hook must not fail for a pull that may succeed yet:
 * only pods that run for ever are judged by what their containers wait for.
 */
export const podCheck: ArgocdCheck = (object) => {
  const { status } = object;
  const message = textAt(status, 'message') ?? '';
  const lasting = runsForEver(object);
  if (lasting) {
    const broken = waitingInVain(object);
    if (broken !== undefined) return says('Degraded', broken);
  }
  switch (textAt(status, 'phase')) {
    case 'Pending':
      return says('Progressing', message);
    case 'Succeeded':
      return says('Healthy', message);
    case 'Failed':
      return says('Degraded', message === '' ? failureOf(object) : message);
    case 'Running':
      if (!lasting) return says('Progressing', message);
      if (conditionOf(object, 'Ready')?.status === 'True') return says('Healthy', message);
      return says(
        listAt(status, 'containerStatuses').some(
          (container) => objectAt(container, 'lastState', 'terminated') !== undefined,
        )
          ? 'Degraded'
          : 'Progressing',
        message,
      );
    default:
      return says('Unknown', message);
  }
};

function runsForEver(object: KubernetesObject): boolean {
  const policy = textAt(object.spec, 'restartPolicy') ?? 'Always';
  if (policy === 'Always') return true;
  return (
    textAt(object.metadata, 'annotations', ignoresPolicy) === 'true' &&
    textAt(object.metadata, 'annotations', hook) === undefined
  );
}

function waitingInVain(object: KubernetesObject): string | undefined {
  const waits = listAt(object.status, 'containerStatuses').flatMap((container) => {
    const reason = textAt(container, 'state', 'waiting', 'reason') ?? '';
    return /^Err|(?:Error|BackOff)$/.test(reason)
      ? [textAt(container, 'state', 'waiting', 'message') ?? '']
      : [];
  });
  return waits.length === 0 ? undefined : waits.join(', ');
}

function failureOf(object: KubernetesObject): string {
  const containers: readonly JsonValue[] = [
    ...listAt(object.status, 'initContainerStatuses'),
    ...listAt(object.status, 'containerStatuses'),
  ];
  for (const container of containers) {
    const ended = objectAt(container, 'state', 'terminated');
    const message = textAt(ended, 'message') ?? '';
    if (message !== '') return message;
    if (textAt(ended, 'reason') === 'OOMKilled') return 'OOMKilled';
    const code = countAt(ended, 'exitCode') ?? 0;
    if (code !== 0)
      return `container "${textAt(container, 'name') ?? ''}" failed with exit code ${String(code)}`;
  }
  return '';
}
