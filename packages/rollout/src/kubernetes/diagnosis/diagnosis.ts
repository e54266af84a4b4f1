import { messageOf, type Secret } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { excerpt } from '../../excerpt.ts';
import type { Failure } from '../failure-reason.ts';
import { uidOf } from '../object-index.ts';
import type { RolloutEnd } from '../rollout-wait.ts';
import type { WorkloadVerdict } from '../workload-verdict.ts';
import { containerLogs, type ContainerLog } from './container-logs.ts';
import { eventDigest, type EventDigest } from './event-digest.ts';
import type { Mask } from './mask.ts';
import { nodeRoom } from './node-room.ts';
import { podReport, type PodReport } from './pod-report.ts';

/** What is shown at most, so that a rollout of hundreds of pods is told in a page. */
export const diagnosisLimits = {
  milliseconds: 10_000,
  workloads: 10,
  podsOfEach: 3,
  events: 12,
  textLength: 600,
} as const;

/** A workload that was not ready, and what is known of it. */
export interface WorkloadDiagnosis {
  readonly workload: string;
  readonly expected: string;
  readonly found: string;
  readonly revision: string;
  readonly pods: readonly PodReport[];
  /** How many more of its pods there are than are shown. */
  readonly morePods: number;
  readonly logs: readonly ContainerLog[];
  readonly events: readonly EventDigest[];
}

/** All that is known of why a rollout did not arrive; no text in it holds a secret. */
export interface RolloutDiagnosis {
  readonly failures: readonly Failure[];
  readonly workloads: readonly WorkloadDiagnosis[];
  readonly moreWorkloads: number;
  readonly controller: readonly string[];
  readonly nodes: readonly string[];
  /** What could not be learned, and why. */
  readonly gaps: readonly string[];
}

/** What the diagnosis asks. */
export interface DiagnosisSources {
  readonly cluster: Cluster;
  readonly signal: AbortSignal;
  readonly secrets: readonly (Secret | string)[];
  readonly gaps: readonly string[];
  readonly controller: readonly string[];
}

/**
 * Gathers what says why, within a time of its own: what cannot be had is said in its place, and never hides the rest.
 * @param end how the wait ended
 * @param sources the cluster, and what must not be shown
 */
export async function diagnose(
  end: RolloutEnd,
  sources: DiagnosisSources,
): Promise<RolloutDiagnosis> {
  const { cluster, secrets } = sources;
  const signal = AbortSignal.any([
    sources.signal,
    AbortSignal.timeout(diagnosisLimits.milliseconds),
  ]);
  const unready = end.verdicts.filter(({ isReady }) => !isReady);
  const all = unready.length > 0 ? unready : end.verdicts.filter(isTelling);
  const decisive = new Set(end.failures.map(({ subject }) => subject));
  const shown = byInterest(all, decisive).slice(0, diagnosisLimits.workloads);
  const mask: Mask = (text) => excerpt(text, diagnosisLimits.textLength, secrets);
  const reports = shown.map((verdict) => reportsOf(verdict, mask));
  const isUnschedulable = end.failures.some(({ reason }) => reason === 'Unschedulable');
  const [logs, events, nodes] = await Promise.all([
    containerLogs(reports.flat(), cluster, mask, signal),
    eventsOf(shown, cluster, signal),
    isUnschedulable ? nodeRoom(cluster, signal) : [],
  ]);
  return {
    failures: end.failures.map((failure) => ({ ...failure, message: mask(failure.message) })),
    workloads: shown.map((verdict, index) =>
      workloadDiagnosis(verdict, reports[index] ?? [], logs, events.objects, mask),
    ),
    moreWorkloads: all.length - shown.length,
    controller: sources.controller.map(mask),
    nodes: nodes.map(mask),
    gaps: [...sources.gaps, ...events.gaps].map(mask),
  };
}

/** Where all is ready but did not stay so, what was restarted is worth a look. */
function isTelling({ pods }: WorkloadVerdict): boolean {
  return pods.some(({ restarts }) => [...restarts.values()].some((count) => count > 0));
}

function byInterest(
  verdicts: readonly WorkloadVerdict[],
  decisive: ReadonlySet<string>,
): readonly WorkloadVerdict[] {
  const isDecisive = ({ findings }: WorkloadVerdict): boolean =>
    findings.some(({ subject }) => decisive.has(subject));
  return [...verdicts].sort(
    (a, b) => a.workload.wave - b.workload.wave || Number(isDecisive(b)) - Number(isDecisive(a)),
  );
}

function reportsOf({ pods, findings }: WorkloadVerdict, mask: Mask): readonly PodReport[] {
  const isNamed = (subject: string): boolean =>
    findings.some((finding) => finding.subject.startsWith(subject));
  return pods
    .map((pod) => podReport(pod, mask))
    .sort(
      (a, b) =>
        Number(a.isReady) - Number(b.isReady) ||
        Number(isNamed(b.subject)) - Number(isNamed(a.subject)),
    )
    .slice(0, diagnosisLimits.podsOfEach);
}

interface EventsFound {
  readonly objects: readonly KubernetesObject[];
  readonly gaps: readonly string[];
}

/** One request a namespace, however many objects are asked about. */
async function eventsOf(
  verdicts: readonly WorkloadVerdict[],
  cluster: Cluster,
  signal: AbortSignal,
): Promise<EventsFound> {
  const namespaces = [...new Set(verdicts.map(({ workload }) => workload.namespace))];
  const found = await Promise.all(
    namespaces
      .filter((namespace) => namespace !== '')
      .map(async (namespace): Promise<EventsFound> => {
        try {
          const selection = { apiVersion: 'v1', kind: 'Event', namespace };
          const { objects } = await cluster.list(selection, signal);
          return { objects, gaps: [] };
        } catch (error) {
          const why = signal.aborted ? 'they did not come in time' : messageOf(error);
          return { objects: [], gaps: [`the events of ${namespace} cannot be had: ${why}`] };
        }
      }),
  );
  return {
    objects: found.flatMap(({ objects }) => objects),
    gaps: found.flatMap(({ gaps }) => gaps),
  };
}

function workloadDiagnosis(
  verdict: WorkloadVerdict,
  pods: readonly PodReport[],
  logs: readonly ContainerLog[],
  events: readonly KubernetesObject[],
  mask: Mask,
): WorkloadDiagnosis {
  const { subject, object, revisionPods, workload } = verdict;
  const creator = revisionPods?.creator;
  const uids = new Set([
    ...(object === undefined ? [] : [uidOf(object)]),
    ...(creator === undefined ? [] : [uidOf(creator)]),
    ...pods.map(({ uid }) => uid),
  ]);
  const about = events.filter(({ whole }) =>
    uids.has(textAt(whole, 'involvedObject', 'uid') ?? ''),
  );
  const subjects = pods.map((pod) => `${pod.subject}, container `);
  return {
    workload: subject,
    expected: `${String(verdict.wanted)} pods of the newest revision ready, wave ${String(workload.wave)}`,
    found: mask(verdict.message),
    revision: revisionPods?.revision ?? '',
    pods,
    morePods: Math.max(0, verdict.pods.length - pods.length),
    logs: logs.filter((log) => subjects.some((one) => log.subject.startsWith(one))),
    events: eventDigest(about, diagnosisLimits.events, mask),
  };
}
