import { formatDuration, type Progress, type Secret } from '@waybill/core';
import { textAt } from '@waybill/kubernetes/object';
import { excerpt, withoutSecrets } from '../excerpt.ts';
import { countsOf, type WorkloadVerdict } from './workload-verdict.ts';

/** With more workloads than this only counts are shown, and the rows of those that are awaited next. */
const mostRows = 20;
/** Rows that changed again within this time are shown once. */
const quietMilliseconds = 1_000;

/**
 * @param verdict a workload
 * @param now milliseconds
 * @returns its row: `Deployment shop/app  updated 2/3  ready 1/3  available 1/3  app-7d9f  12s`
 */
export function workloadRow(verdict: WorkloadVerdict, now: number): string {
  const { subject, object, wanted, revisionPods, isReady } = verdict;
  if (object === undefined) return `${subject}  missing`;
  if (revisionPods === undefined)
    return `${subject}  ${isReady ? 'ready' : 'not ready'}  ${verdict.message}`;
  const { updated, ready, available } = countsOf(verdict);
  const of = (count: number): string => `${String(count)}/${String(wanted)}`;
  const old = revisionPods.older === 0 ? '' : `  older ${String(revisionPods.older)}`;
  const ending =
    revisionPods.terminating === 0 ? '' : `  ending ${String(revisionPods.terminating)}`;
  return `${subject}  updated ${of(updated)}  ready ${of(ready)}  available ${of(available)}${old}${ending}  ${revisionPods.revision ?? 'no revision yet'}${age(verdict, now)}`;
}

function age({ object, revisionPods }: WorkloadVerdict, now: number): string {
  const created = Date.parse(
    revisionPods?.createdAt ?? textAt(object?.metadata, 'creationTimestamp') ?? '',
  );
  return Number.isNaN(created) ? '' : `  ${formatDuration(Math.max(0, now - created))} old`;
}

/** Tells of a rollout while it goes on: what changed, and nothing twice. */
export class ProgressTable {
  readonly #progress: Progress;
  readonly #startedAt: number;
  readonly #allowed: number;
  readonly #secrets: readonly (Secret | string)[];
  readonly #shown = new Map<string, string>();
  #counts = '';
  #shownAt = -Infinity;
  #waiting = '';

  constructor(
    progress: Progress,
    startedAt: number,
    allowedMilliseconds: number,
    secrets: readonly (Secret | string)[] = [],
  ) {
    this.#secrets = secrets;
    this.#progress = progress;
    this.#startedAt = startedAt;
    this.#allowed = allowedMilliseconds;
  }

  /**
   * @param verdicts all workloads
   * @param message what is awaited, in one line
   * @param now milliseconds
   * @param isLast whether nothing will be shown after this: then nothing waits for a quiet moment
   * @returns when what was held back is to be shown; Infinity where nothing was
   */
  show(verdicts: readonly WorkloadVerdict[], message: string, now: number, isLast = false): number {
    const waiting = excerpt(message, 300, this.#secrets);
    if (waiting !== this.#waiting) this.#progress.waiting(waiting);
    this.#waiting = waiting;
    const changed = verdicts.filter(
      (verdict) => this.#shown.get(verdict.subject) !== stateOf(verdict),
    );
    if (changed.length === 0) return Infinity;
    const quietUntil = this.#shownAt + quietMilliseconds;
    if (!isLast && now < quietUntil) return quietUntil;
    this.#shownAt = now;
    const time = `[${formatDuration(now - this.#startedAt)} of ${formatDuration(this.#allowed)}]`;
    for (const verdict of changed) this.#shown.set(verdict.subject, stateOf(verdict));
    if (verdicts.length > mostRows) {
      const ready = verdicts.filter(({ isReady }) => isReady).length;
      const counts = `${String(ready)} of ${String(verdicts.length)} workloads are ready`;
      if (counts !== this.#counts) this.#progress.detail(`${time} ${counts}`);
      this.#counts = counts;
      return Infinity;
    }
    for (const row of aligned(changed.map((verdict) => workloadRow(verdict, now))))
      this.#progress.detail(`${time} ${withoutSecrets(row, this.#secrets)}`);
    return Infinity;
  }
}

/** What of a row is news: not its age. */
function stateOf(verdict: WorkloadVerdict): string {
  return workloadRow(verdict, Number.NaN);
}

/** @returns rows whose columns, parted by two blanks, stand below each other */
export function aligned(rows: readonly string[]): readonly string[] {
  const cells = rows.map((row) => row.split('  '));
  const widths: number[] = [];
  for (const row of cells)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
