import { aligned, workloadRow } from '../progress-table.ts';
import type { RolloutEnd } from '../rollout-wait.ts';
import type { ContainerLog } from './container-logs.ts';
import type { RolloutDiagnosis, WorkloadDiagnosis } from './diagnosis.ts';
import type { ContainerReport, PodReport } from './pod-report.ts';

/** More lines are of use to nobody; what was left out is counted. */
const mostLines = 300;

/**
 * @param end how the wait ended
 * @param diagnosis what is known
 * @returns the report for the log and the summary: what failed, a table of the workloads, then each with its pods, logs
 *   and events
 */
export function reportLines(end: RolloutEnd, diagnosis: RolloutDiagnosis): readonly string[] {
  const rows = end.verdicts
    .filter(({ isReady }) => !isReady)
    .slice(0, 20)
    .map((verdict) => workloadRow(verdict, end.endedAt));
  const lines = [
    ...diagnosis.failures
      .slice(0, 10)
      .map(({ reason, subject, message }) => `${reason}: ${subject}: ${message}`),
    ...aligned(rows),
    ...diagnosis.workloads.flatMap(workloadLines),
    ...(diagnosis.moreWorkloads > 0
      ? [`${String(diagnosis.moreWorkloads)} more workloads are not ready`]
      : []),
    ...diagnosis.controller,
    ...diagnosis.nodes,
    ...end.stability.breaks.map(
      ({ at, why }) => `readiness broke at ${new Date(at).toISOString()}: ${why}`,
    ),
    ...diagnosis.gaps,
  ];
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines), `${String(lines.length - mostLines)} more lines`];
}

function workloadLines(one: WorkloadDiagnosis): readonly string[] {
  return [
    `${one.workload}: expected ${one.expected}; found: ${one.found}${one.revision === '' ? '' : ` (revision ${one.revision})`}`,
    ...one.pods.flatMap((pod) => podLines(pod, one.logs)),
    ...(one.morePods > 0 ? [`  ${String(one.morePods)} more pods of this revision`] : []),
    ...one.events.map(
      ({ about, type, reason, message, count, last }) =>
        `  event ${type} ${about} ${reason}${count > 1 ? ` ×${String(count)}` : ''}${last === '' ? '' : ` ${last}`}: ${message}`,
    ),
  ];
}

function podLines(pod: PodReport, logs: readonly ContainerLog[]): readonly string[] {
  const node = pod.node === '' ? 'on no node' : `on node ${pod.node}`;
  return [
    `  ${pod.subject}: ${pod.phase}, ${pod.isReady ? 'ready' : 'not ready'}, ${node}`,
    ...pod.containers.flatMap((container) => [
      ...containerLines(container),
      ...logs
        .filter(({ subject }) => subject === `${pod.subject}, container ${container.name}`)
        .flatMap(logLines),
    ]),
  ];
}

function containerLines(container: ContainerReport): readonly string[] {
  const { name, state, lastEnd, restarts, isReady, asked, running, image } = container;
  return [
    `    container ${name}: ${state}; ${isReady ? 'ready' : 'not ready'}, restarts ${String(restarts)}`,
    ...(lastEnd === '' ? [] : [`      before: ${lastEnd}`]),
    image === ''
      ? `      image asked ${asked}, running ${running === '' ? 'none yet' : running}`
      : `      image: ${image}`,
  ];
}

function logLines({ run, lines, why }: ContainerLog): readonly string[] {
  const which = run === 'current' ? 'log' : 'log of the run before';
  if (lines.length === 0) return [`      no ${which}: ${why}`];
  return [`      ${which}:`, ...lines.map((line) => `        ${line}`)];
}
