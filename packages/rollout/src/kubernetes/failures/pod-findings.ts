import type { JsonValue } from '@waybill/core';
import {
  conditionOf,
  listAt,
  objectAt,
  textAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { uidOf, type ClusterView } from '../object-index.ts';
import { isPodReady } from '../revision-pods.ts';
import { containerFindings } from './container-findings.ts';
import type { Finding } from './finding.ts';
import { unschedulableFinding } from './scheduling.ts';

/** @returns `Pod shop/app-7d9f` */
export function subjectOf(object: KubernetesObject): string {
  const place = object.namespace === undefined ? '' : `${object.namespace}/`;
  return `${object.kind} ${place}${object.name}`;
}

/**
 * @param pod a living pod of the current revision
 * @param kind of its workload, `apps/Deployment`
 * @param view for the warnings about it
 * @param restarts how many restarts are a crash loop
 * @returns what stands in its way; nothing where it is ready
 */
export function podFindings(
  pod: KubernetesObject,
  kind: string,
  view: ClusterView,
  restarts: number,
): readonly Finding[] {
  const isToEnd = kind === 'batch/Job';
  if (isPodReady(pod, kind)) return [];
  const subject = subjectOf(pod);
  const scheduled = conditionOf(pod, 'PodScheduled');
  if (scheduled?.status === 'False')
    return [unschedulableFinding(pod, `${scheduled.reason}: ${scheduled.message}`, subject)];
  const found = containersOf(pod).flatMap(({ status, asked, name }) =>
    containerFindings(status, asked, `${subject}, container ${name}`, { restarts, isToEnd }),
  );
  if (found.length > 0) return found;
  const stuck = warningFinding(pod, view, subject);
  if (stuck !== undefined) return [stuck];
  return isToEnd ? [] : neverReady(pod, subject);
}

/** Warnings of the kubelet and of the attach controller about what a container needs before it can start. */
const volumeWarnings: ReadonlySet<string> = new Set([
  'FailedMount',
  'FailedAttachVolume',
  'FailedMapVolume',
]);

function warningFinding(
  pod: KubernetesObject,
  view: ClusterView,
  subject: string,
): Finding | undefined {
  // Volumes come before the sandbox: with one, what was said of them before is over, and an image may still be on its way.
  const isPrepared = conditionOf(pod, 'PodReadyToStartContainers')?.status === 'True';
  if (textAt(pod.status, 'phase') !== 'Pending' || isPrepared) return undefined;
  const warnings = view.warnings(uidOf(pod));
  const of = (reasons: ReadonlySet<string>): string | undefined => {
    const one = warnings.findLast(({ whole }) => reasons.has(textAt(whole, 'reason') ?? ''));
    return one === undefined
      ? undefined
      : `${textAt(one.whole, 'reason') ?? ''}: ${textAt(one.whole, 'message') ?? ''}`;
  };
  const volume = of(volumeWarnings);
  if (volume !== undefined)
    return {
      reason: 'VolumeUnavailable',
      subject,
      message: `Its volumes were to be mounted; ${volume}`,
    };
  const sandbox = of(new Set(['FailedCreatePodSandBox']));
  return sandbox === undefined
    ? undefined
    : { reason: 'ContainerStartFailed', subject, message: `The pod was to start; ${sandbox}` };
}

function neverReady(pod: KubernetesObject, subject: string): readonly Finding[] {
  const unready = containersOf(pod).filter(
    ({ status }) =>
      objectAt(status, 'state', 'running') !== undefined && objectAt(status)?.['ready'] !== true,
  );
  const gates = conditionOf(pod, 'Ready')?.reason === 'ReadinessGatesNotReady';
  if (unready.length === 0 && !gates) return [];
  const names = unready.map(({ name }) => name);
  const where = names.length === 0 ? subject : `${subject}, container ${names.join(', ')}`;
  const said = conditionOf(pod, 'Ready')?.message ?? '';
  return [
    {
      reason: 'NeverReady',
      subject: where,
      message: `It was to become ready; it runs and its readiness is not true${said === '' ? '' : `: ${said}`}`,
    },
  ];
}

interface ContainerOf {
  readonly name: string;
  readonly asked: string;
  readonly status: JsonValue;
}

/** @returns the statuses of the pod's containers, with the image that is asked for each */
export function containersOf(pod: KubernetesObject): readonly ContainerOf[] {
  const all = [...listAt(pod.spec, 'initContainers'), ...listAt(pod.spec, 'containers')];
  const statuses = [
    ...listAt(pod.status, 'initContainerStatuses'),
    ...listAt(pod.status, 'containerStatuses'),
  ];
  return statuses.map((status) => {
    const name = textAt(status, 'name') ?? '';
    const specified = all.find((one) => textAt(one, 'name') === name);
    return { name, status, asked: textAt(specified, 'image') ?? textAt(status, 'image') ?? '' };
  });
}
