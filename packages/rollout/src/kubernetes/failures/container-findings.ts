import type { JsonValue } from '@waybill/core';
import { countAt, objectAt, textAt, type JsonObject } from '@waybill/kubernetes/object';
import type { FailureReason } from '../failure-reason.ts';
import type { Finding } from './finding.ts';

/** What a container waits for in vain, by the kubelet's reason (k8s.io/kubernetes pkg/kubelet/images/types.go, events). */
const waits: ReadonlyMap<string, FailureReason> = new Map([
  ['ErrImagePull', 'ImagePullFailed'],
  ['ImagePullBackOff', 'ImagePullFailed'],
  ['RegistryUnavailable', 'ImagePullFailed'],
  ['ImageInspectError', 'ImagePullFailed'],
  ['SignatureValidationFailed', 'ImagePullFailed'],
  ['ErrImageNeverPull', 'ImageNeverPulled'],
  ['InvalidImageName', 'ImageNameInvalid'],
  ['CreateContainerConfigError', 'ContainerConfigInvalid'],
  ['CreateContainerError', 'ContainerStartFailed'],
  ['RunContainerError', 'ContainerStartFailed'],
  ['PreCreateHookError', 'ContainerStartFailed'],
  ['PreStartHookError', 'ContainerStartFailed'],
  ['PostStartHookError', 'ContainerStartFailed'],
  ['CreatePodSandboxError', 'ContainerStartFailed'],
]);

/** How a runtime ends a container whose process it could not start: the command is not there, or cannot be run. */
const couldNotStart: ReadonlySet<string> = new Set(['StartError', 'ContainerCannotRun']);

/** A container that ran this long before it ended did not crash at its start: the kubelet forgets its back-off then. */
const forgivenAfter = 600_000;

/** What is asked of a container. */
export interface ContainerRules {
  /** How many restarts are a crash loop. */
  readonly restarts: number;
  /** Whether it is meant to end by itself: then its end and not its readiness counts. */
  readonly isToEnd: boolean;
}

/**
 * @param status a container's status
 * @param asked its image, as the pod asks for it
 * @param subject `Pod shop/app-7d9f, container app`
 * @param rules what is asked of it
 * @returns what stands in its way
 */
export function containerFindings(
  status: JsonValue,
  asked: string,
  subject: string,
  rules: ContainerRules,
): readonly Finding[] {
  const waiting = objectAt(status, 'state', 'waiting');
  const reason = textAt(waiting, 'reason') ?? '';
  const known = waits.get(reason);
  const last = endOf(status);
  const code = countAt(last, 'exitCode');
  if (waiting !== undefined && known !== undefined) {
    // A container that the kernel kills before it runs is told as one that could not be started.
    const isOom = known === 'ContainerStartFailed' && textAt(last, 'reason') === 'OOMKilled';
    if (!isOom)
      return [{ reason: known, subject, message: waitSentence(known, reason, waiting, asked) }];
  }
  const why = textAt(last, 'reason') ?? '';
  if (couldNotStart.has(why) && !isReady(status)) {
    const said = textAt(last, 'message') ?? '';
    const message = `The container was to start; ${why}${said === '' ? '' : `: ${said}`}`;
    return [{ reason: 'ContainerStartFailed', subject, message }];
  }
  const isRunning = objectAt(status, 'state', 'running') !== undefined;
  const restarts = countAt(status, 'restartCount') ?? 0;
  if (rules.isToEnd || last === undefined) return [];
  const ended = `It ended with exit code ${String(code ?? 'unknown')} (${endReason(last)}) and was restarted ${times(restarts)}`;
  if (textAt(last, 'reason') === 'OOMKilled' && !isReady(status))
    return [
      {
        reason: 'OutOfMemory',
        subject,
        message: `It was to stay within its memory limit; it was killed for using more. ${ended}.`,
      },
    ];
  if (!isRunning && restarts >= rules.restarts && wasShort(last))
    return [
      {
        reason: 'CrashLoop',
        subject,
        message: `It was to keep running. ${ended}${afterwards(reason)}.`,
        restarts,
      },
    ];
  return [];
}

/** The run that ended last: of the container that stands still, or of the one before the restart. */
function endOf(status: JsonValue): JsonObject | undefined {
  return objectAt(status, 'state', 'terminated') ?? objectAt(status, 'lastState', 'terminated');
}

function isReady(status: JsonValue): boolean {
  return objectAt(status, 'state', 'running') !== undefined && objectAt(status)?.['ready'] === true;
}

function wasShort(ended: JsonObject): boolean {
  const [started, finished] = [textAt(ended, 'startedAt'), textAt(ended, 'finishedAt')];
  const length = Date.parse(finished ?? '') - Date.parse(started ?? '');
  return !(length >= forgivenAfter);
}

function waitSentence(
  known: FailureReason,
  reason: string,
  waiting: JsonObject,
  asked: string,
): string {
  const said = textAt(waiting, 'message') ?? '';
  const words = said === '' ? reason : `${reason}: ${said}`;
  switch (known) {
    case 'ImagePullFailed':
      return `The image ${asked} was to be pulled; ${words}`;
    case 'ImageNeverPulled':
      return `The image ${asked} was to be on the node already, since imagePullPolicy is Never; ${words}`;
    case 'ImageNameInvalid':
      return `The name of an image was expected; found ${JSON.stringify(asked)}: ${words}`;
    default:
      return `The container was to start; ${words}`;
  }
}

function endReason(ended: JsonObject): string {
  const signal = countAt(ended, 'signal') ?? 0;
  const reason = textAt(ended, 'reason') ?? 'no reason';
  return signal === 0 ? reason : `${reason}, signal ${String(signal)}`;
}

function afterwards(reason: string): string {
  return reason === 'CrashLoopBackOff' ? '; the kubelet waits before it starts it again' : '';
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}
