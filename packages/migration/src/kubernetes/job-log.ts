import { messageOf } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { MigrationOutput } from '../output.ts';

/** How much of a line a pattern is tried on: a line has no end of its own. */
const matchedCharacters = 2_000;

/** Follows the logs of a Job's pods as they come, and keeps their end. */
export class JobLog {
  readonly output = new MigrationOutput();
  readonly #followed = new Map<string, Promise<void>>();
  readonly #settings: {
    readonly cluster: Cluster;
    readonly mask: (line: string) => string;
    readonly onLine: (line: string) => void;
    /** Whose group is the version; undefined where the log does not tell it. */
    readonly pattern: RegExp | undefined;
  };
  #version: string | undefined;

  constructor(settings: {
    readonly cluster: Cluster;
    readonly mask: (line: string) => string;
    readonly onLine: (line: string) => void;
    readonly pattern: RegExp | undefined;
  }) {
    this.#settings = settings;
  }

  /** What the pattern found in the last line that it fits. */
  get version(): string | undefined {
    return this.#version;
  }

  /**
   * Follows the log of a pod whose container has started; does nothing where it is followed already.
   * @param pod the pod
   * @param container the container that migrates
   * @param signal ends the following
   */
  follow(pod: KubernetesObject, container: string, signal: AbortSignal): void {
    const key = textAt(pod.metadata, 'uid') ?? pod.name;
    if (this.#followed.has(key)) return;
    const { cluster, onLine } = this.#settings;
    const request = { namespace: pod.namespace ?? '', pod: pod.name, container };
    const following = cluster
      .followLog(
        request,
        (line) => {
          this.#take(line);
        },
        signal,
      )
      .catch((error: unknown) => {
        if (!signal.aborted) onLine(`The log of ${pod.name} cannot be read: ${messageOf(error)}`);
      });
    this.#followed.set(key, following);
  }

  #take(line: string): void {
    const { mask, onLine, pattern } = this.#settings;
    const found = pattern?.exec(line.slice(0, matchedCharacters))?.[1];
    if (found !== undefined) this.#version = found;
    const clean = mask(line);
    this.output.add(clean);
    onLine(clean);
  }

  /**
   * Waits until the logs have ended.
   * @param milliseconds the longest wait: a log that does not end keeps nobody
   */
  async settle(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([Promise.all(this.#followed.values()), late]);
    clearTimeout(timer);
  }
}
