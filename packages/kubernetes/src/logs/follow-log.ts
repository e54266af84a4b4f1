import { sleep } from '@waybill/core';
import { ApiFailure } from '../api/api-failure.ts';
import { readPieces } from '../api/body.ts';
import { isWorthReading, type Requester } from '../api/requester.ts';
import type { LogRequest } from '../cluster.ts';
import { listAt, objectAt, textAt, type KubernetesObject } from '../object.ts';
import { ConnectionFault } from '../transport/connection-fault.ts';
import { LineSplitter } from '../watch/line-splitter.ts';
import { explainedLog, logQuestion } from './log-reader.ts';

/** A line of a log is cut here; a container may write without line ends. */
const longestLine = 64 * 1024;
const longestPause = 5000;
/** How often a node may fail to give the log before that counts. */
const mostNodeFailures = 5;

/** What API server and kubelet say of a container that is on its way. */
const aboutToStart =
  /is waiting to start: (?:ContainerCreating|PodInitializing)|does not have a host assigned/;

/** What following a log works with. */
export interface FollowSurroundings {
  readonly requester: Requester;
  readonly request: LogRequest;
  readonly onLine: (line: string) => void;
  readonly signal: AbortSignal;
  /** @returns the pod, undefined where it is gone. @throws where it may not be read */
  readonly readPod: (signal: AbortSignal) => Promise<KubernetesObject | undefined>;
}

/**
 * Follows a log to the end of the container's run. Where the connection ends before that, it goes on after the last
 * line that came: each line carries the time at which it was written, which is taken off again.
 * @param surroundings what it works with
 * @throws KUBERNETES_LOG_UNAVAILABLE, KUBERNETES_FORBIDDEN, the signal's reason
 */
export async function followLog(surroundings: FollowSurroundings): Promise<void> {
  const follower = new LogFollower(surroundings);
  for (;;) {
    const outcome = await follower.once();
    if (outcome === 'ended') return;
    await follower.pause();
  }
}

/** A run of a container: another id is another run. */
interface Run {
  readonly id: string;
  readonly isOver: boolean;
}

class LogFollower {
  readonly #surroundings: FollowSurroundings;
  #runId: string | undefined;
  /** The time of the last line, and how many lines have this same time. */
  #lastTime = '';
  #linesAtLastTime = 0;
  /** Lines that are to come again and were shown. */
  #toSkip = 0;
  #failures = 0;
  #pauses = 0;

  constructor(surroundings: FollowSurroundings) {
    this.#surroundings = surroundings;
  }

  async pause(): Promise<void> {
    const { requester, signal } = this.#surroundings;
    const pause = Math.min(longestPause, requester.limits.firstBackOff * 2 ** this.#pauses);
    this.#pauses += 1;
    await sleep(pause, signal);
  }

  /** One stream of the log. */
  async once(): Promise<'ended' | 'again'> {
    const { requester, request, signal } = this.#surroundings;
    const before = await this.#run();
    if (before === 'gone') return 'ended';
    if (this.#runId !== undefined && before !== 'unknown' && before.id !== this.#runId)
      return 'ended';
    try {
      await this.#stream();
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ApiFailure && error.status === 404) return 'ended';
      if (!this.#isWorthwhile(error))
        throw explainedLog(requester, error, logQuestion(request).about);
      return 'again';
    }
    if (before === 'unknown') return 'ended';
    if (before.id !== '') this.#runId ??= before.id;
    // The stream ended as one does whose container has; its node says so a moment later.
    return before.isOver ? 'ended' : this.#afterEnd();
  }

  async #afterEnd(): Promise<'ended' | 'again'> {
    const after = await this.#run();
    if (after === 'gone' || after === 'unknown') return 'ended';
    if (this.#runId !== undefined && after.id !== this.#runId) return 'ended';
    // What it wrote between the stream's end and its own is read by one more stream, which ends at once.
    return 'again';
  }

  async #stream(): Promise<void> {
    const { requester, request, signal } = this.#surroundings;
    const since: Record<string, string> =
      this.#lastTime === '' ? {} : { sinceTime: `${this.#lastTime.slice(0, 19)}Z` };
    const { tailLines, ...rest } = request;
    const wanted = this.#lastTime === '' && tailLines !== undefined ? { ...rest, tailLines } : rest;
    const question = logQuestion(wanted, { follow: 'true', timestamps: 'true', ...since });
    this.#toSkip = this.#linesAtLastTime;
    const answer = await requester.open(question, 'log', signal);
    const lines = new LineSplitter((line) => this.#take(line), {
      maximumBytes: longestLine,
      onLong: (beginning) => this.#take(`${beginning}…`),
    });
    // A container may be silent for hours: what lives is for the connection to find out.
    await readPieces(answer, { silence: 2 ** 31 - 1, onPiece: (piece) => lines.push(piece) });
    lines.end();
  }

  #take(line: string): void {
    const space = line.indexOf(' ');
    const time = orderedTime(space < 0 ? line : line.slice(0, space));
    if (time === undefined) {
      // A node may say something of its own in between.
      this.#surroundings.onLine(line);
      return;
    }
    if (this.#isShown(time)) return;
    this.#failures = 0;
    this.#pauses = 0;
    this.#linesAtLastTime = time === this.#lastTime ? this.#linesAtLastTime + 1 : 1;
    this.#lastTime = time;
    this.#surroundings.onLine(space < 0 ? '' : line.slice(space + 1));
  }

  #isShown(time: string): boolean {
    if (this.#lastTime === '' || this.#toSkip === 0) return false;
    if (time > this.#lastTime) {
      this.#toSkip = 0;
      return false;
    }
    if (time === this.#lastTime) this.#toSkip -= 1;
    return true;
  }

  #isWorthwhile(error: unknown): boolean {
    if (error instanceof ConnectionFault) return !error.isCertificate;
    if (!(error instanceof ApiFailure)) return false;
    // The container is about to start; whether it ever does is for the pod's status to say.
    if (error.status === 400) return aboutToStart.test(error.message);
    if (!isWorthReading(error)) return false;
    this.#failures += 1;
    return this.#failures <= mostNodeFailures;
  }

  /** @returns the container's run; `unknown` where the pod may not be read */
  async #run(): Promise<Run | 'gone' | 'unknown'> {
    const { request, readPod, signal } = this.#surroundings;
    try {
      const pod = await readPod(signal);
      return pod === undefined ? 'gone' : runIn(pod, request.container);
    } catch {
      signal.throwIfAborted();
      return 'unknown';
    }
  }
}

function runIn({ status }: KubernetesObject, container: string): Run {
  const statuses = ['containerStatuses', 'initContainerStatuses', 'ephemeralContainerStatuses'];
  const found = statuses
    .flatMap((key) => listAt(status, key))
    .find((entry) => textAt(entry, 'name') === container);
  return {
    id: textAt(found, 'containerID') ?? '',
    isOver: objectAt(found, 'state', 'terminated') !== undefined,
  };
}

/**
 * A time of RFC 3339 as a text that is ordered: in UTC, with nine digits of a second. Nodes write their own zone.
 * @param written what stands before a line
 * @returns the text, undefined where it is no time
 */
function orderedTime(written: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(written);
  if (match === null) return undefined;
  const [, local = '', fraction = '', zone = 'Z'] = match;
  const whole =
    zone === 'Z' ? local : new Date(Date.parse(`${local}${zone}`)).toISOString().slice(0, 19);
  return `${whole}.${fraction.padEnd(9, '0')}`;
}
