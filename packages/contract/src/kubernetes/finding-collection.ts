import type { Finding } from '../verdict.ts';

interface Entry {
  readonly finding: Finding;
  readonly overlays: Set<string>;
  readonly bases: Set<string>;
}

/**
 * Collects what overlays have in common as one finding: they are made of the same bases, and what is wrong there is
 * wrong once.
 */
export class FindingCollection {
  readonly #entries = new Map<string, Entry>();
  readonly #overlays: number;

  /** @param overlays how many there are: where all of them have it, they are not named */
  constructor(overlays: number) {
    this.#overlays = overlays;
  }

  /**
   * @param overlay where it was found; undefined where it is about all of them
   * @param finding what was found, its message without a full stop at its end
   */
  add(overlay: string | undefined, finding: Finding): void {
    const { id, file, line, column, operation, message } = finding;
    const key = JSON.stringify([id, file, line, column, operation, message]);
    const entry = this.#entries.get(key) ?? { finding, overlays: new Set(), bases: new Set() };
    this.#entries.set(key, entry);
    if (overlay !== undefined) entry.overlays.add(overlay);
    for (const base of finding.bases ?? []) entry.bases.add(base);
  }

  /** @returns everything, in the order in which it was found */
  findings(): readonly Finding[] {
    return [...this.#entries.values()].map(({ finding, overlays, bases }) => ({
      ...finding,
      message: sentence(finding.message, overlays, this.#overlays),
      ...(bases.size === 0 ? {} : { bases: [...bases] }),
    }));
  }
}

function sentence(message: string, overlays: ReadonlySet<string>, all: number): string {
  const text = `${message.slice(0, 1).toUpperCase()}${message.slice(1)}`;
  if (overlays.size === 0 || (overlays.size === all && all > 1) || /[.!?]$/.test(text)) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
  }
  return `${text} (in ${[...overlays].join(', ')}).`;
}
