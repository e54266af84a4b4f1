import type { JsonValue } from '@waybill/core';
import { countAt, objectAt, textAt } from '@waybill/kubernetes/object';
import { containersOf, subjectOf } from '../failures/pod-findings.ts';
import { imageSentence } from '../image-identity.ts';
import type { CountedPod } from '../workload-verdict.ts';
import type { Mask } from './mask.ts';

/** What is known of one container of a pod. */
export interface ContainerReport {
  readonly name: string;
  /** `waiting CrashLoopBackOff: …`, `running since …, not ready`, `ended with exit code 17 (Error)` */
  readonly state: string;
  /** How the run before ended; '' where there was none. */
  readonly lastEnd: string;
  readonly restarts: number;
  readonly isReady: boolean;
  readonly asked: string;
  readonly running: string;
  /** Against the release; '' for a container that is none of its. */
  readonly image: string;
}

/** What is known of one pod. */
export interface PodReport {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly subject: string;
  readonly node: string;
  readonly phase: string;
  readonly isReady: boolean;
  readonly containers: readonly ContainerReport[];
}

/** @returns what a pod's object says, without its logs and events */
export function podReport({ object, isReady, images }: CountedPod, mask: Mask): PodReport {
  const status = object.status;
  const said = [textAt(status, 'reason'), textAt(status, 'message')];
  const words = said.filter((text) => text !== undefined && text !== '').join(': ');
  return {
    namespace: object.namespace ?? '',
    name: object.name,
    uid: textAt(object.metadata, 'uid') ?? '',
    subject: subjectOf(object),
    node: textAt(object.spec, 'nodeName') ?? '',
    phase: mask(
      `${textAt(status, 'phase') ?? 'without a phase'}${words === '' ? '' : ` (${words})`}`,
    ),
    isReady,
    containers: containersOf(object).map(({ name, status: container, asked }) => {
      const ours = images.find((one) => one.container === name);
      const lastEnd = objectAt(container, 'lastState', 'terminated');
      return {
        name,
        state: mask(stateOf(container)),
        lastEnd: lastEnd === undefined ? '' : mask(endWords(lastEnd)),
        restarts: countAt(container, 'restartCount') ?? 0,
        isReady: objectAt(container)?.['ready'] === true,
        asked: mask(asked),
        running: mask(textAt(container, 'imageID') ?? ''),
        image: ours === undefined ? '' : mask(imageSentence(ours)),
      };
    }),
  };
}

function stateOf(container: JsonValue): string {
  const waiting = objectAt(container, 'state', 'waiting');
  if (waiting !== undefined) {
    const message = textAt(waiting, 'message') ?? '';
    return `waiting: ${textAt(waiting, 'reason') ?? 'no reason'}${message === '' ? '' : `: ${message}`}`;
  }
  const running = objectAt(container, 'state', 'running');
  if (running !== undefined) return `running since ${textAt(running, 'startedAt') ?? 'unknown'}`;
  const ended = objectAt(container, 'state', 'terminated');
  return ended === undefined ? 'in no known state' : endWords(ended);
}

function endWords(ended: JsonValue): string {
  const message = textAt(ended, 'message') ?? '';
  return `ended with exit code ${String(countAt(ended, 'exitCode') ?? 'unknown')} (${textAt(ended, 'reason') ?? 'no reason'}) at ${textAt(ended, 'finishedAt') ?? 'unknown'}${message === '' ? '' : `: ${message}`}`;
}
