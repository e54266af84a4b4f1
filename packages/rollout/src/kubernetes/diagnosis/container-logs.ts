import { messageOf } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import type { Mask } from './mask.ts';
import type { PodReport } from './pod-report.ts';

/** The end of a container's log, of the run now or of the one before. */
export interface ContainerLog {
  readonly subject: string;
  readonly run: 'current' | 'previous';
  /** Oldest first. */
  readonly lines: readonly string[];
  /** Why there are none; '' where there are. */
  readonly why: string;
}

/** How much of each log is read. */
export const logLimits = { lines: 25, bytes: 65_536, logs: 12 } as const;

interface Wanted {
  readonly pod: PodReport;
  readonly container: string;
  readonly run: ContainerLog['run'];
}

/**
 * Reads the ends of the logs that may say why, all at once, within limits. That a log cannot be had is said in its place.
 * @param pods those worth looking at, the most telling first
 */
export async function containerLogs(
  pods: readonly PodReport[],
  cluster: Cluster,
  mask: Mask,
  signal: AbortSignal,
): Promise<readonly ContainerLog[]> {
  const wanted = pods.flatMap(wantedOf).slice(0, logLimits.logs);
  return await Promise.all(wanted.map(async (one) => await read(one, cluster, mask, signal)));
}

function wantedOf(pod: PodReport): readonly Wanted[] {
  return pod.containers
    .filter(({ isReady, restarts }) => !isReady || restarts > 0)
    .flatMap(({ name, restarts, state }) => {
      const hasStarted = !state.startsWith('waiting: ') || restarts > 0;
      return [
        ...(hasStarted ? [{ pod, container: name, run: 'current' as const }] : []),
        ...(restarts > 0 ? [{ pod, container: name, run: 'previous' as const }] : []),
      ];
    });
}

async function read(
  { pod, container, run }: Wanted,
  cluster: Cluster,
  mask: Mask,
  signal: AbortSignal,
): Promise<ContainerLog> {
  const subject = `${pod.subject}, container ${container}`;
  try {
    const text = await cluster.readLog(
      {
        namespace: pod.namespace,
        pod: pod.name,
        container,
        tailLines: logLimits.lines,
        limitBytes: logLimits.bytes,
        ...(run === 'previous' ? { previous: true } : {}),
      },
      signal,
    );
    // What the limit cut may be half a line, and half a secret.
    const whole =
      Buffer.byteLength(text) < logLimits.bytes ? text : text.slice(0, text.lastIndexOf('\n') + 1);
    const lines = whole.split(/\r?\n/).filter((line) => line.trim() !== '');
    return {
      subject,
      run,
      lines: lines.slice(-logLimits.lines).map(mask),
      why: lines.length > 0 ? '' : 'it is empty',
    };
  } catch (error) {
    const why = signal.aborted ? 'it did not come in time' : mask(messageOf(error));
    return { subject, run, lines: [], why };
  }
}
