/** How long work shows itself (house rule: phases, elapsed time, what it is waiting for). */
export interface Progress {
  /** A new part of the work begins. */
  phase(title: string): void;
  /** A line of detail. */
  detail(text: string): void;
  /** What is awaited now; shown again only when it changes. */
  waiting(text: string): void;
}

/** Shows nothing: for tests, and for parts whose caller shows its own. */
export const silentProgress: Progress = {
  phase: () => undefined,
  detail: () => undefined,
  waiting: () => undefined,
};
