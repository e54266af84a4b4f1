import type { ControllerState } from '../kubernetes/controller.ts';
import type { FailureReason } from '../kubernetes/failure-reason.ts';

/** A failure before it is known since when it stands. */
export interface Finding {
  readonly reason: FailureReason;
  readonly subject: string;
  readonly message: string;
  /** Only where the finding knows better than the moment at which it was first made. */
  readonly since?: number;
}

/** A controller's state as a pure function gives it: from objects and facts alone, without a memory. */
export type Standing =
  | {
      readonly kind: 'waiting';
      readonly message: string;
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: 'applied';
      readonly revision: string;
      readonly message: string;
      readonly findings: readonly Finding[];
      readonly settled: boolean;
    };

/** Remembers since when each finding stands: one that went away and came back begins anew. */
export class FindingMemory {
  #since = new Map<string, number>();

  /**
   * @param standing what the objects say now
   * @param now milliseconds since the epoch
   * @returns the state for whoever waits
   */
  stateOf(standing: Standing, now: number): ControllerState {
    const before = this.#since;
    this.#since = new Map();
    const failures = standing.findings.map(({ reason, subject, message, since }) => {
      const key = `${reason} ${subject}`;
      const first = since ?? before.get(key) ?? now;
      this.#since.set(key, first);
      return { reason, subject, message: besides(subject, message), since: first };
    });
    if (standing.kind === 'applied') {
      const { kind, revision, message, settled } = standing;
      return { kind, revision, message, failures, settled };
    }
    return { kind: 'waiting', message: standing.message, failures };
  }
}

/** Whoever shows a failure names its subject already. */
function besides(subject: string, message: string): string {
  return message.startsWith(subject) ? message.slice(subject.length).replace(/^:? /, '') : message;
}
