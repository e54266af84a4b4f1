import { isAbsolute } from 'node:path';

/** Lines of the same text that are shown around a change, as `diff -u` and git do. */
const context = 3;

/** With more differences than this the changed part is shown as one block: it is no edit of values any more. */
const maximumDifferences = 500;

/** Lines that left and lines that came instead, by their numbers from 0; both ends exclusive. */
interface Replacement {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/**
 * What changed in a text, in the unified format of `diff -u`: `git apply` and `patch` take it.
 * @param file its name; `a/` and `b/` stand before a relative one
 * @param before the text
 * @param after the new text
 * @returns the diff; an empty text where nothing changed
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  const [left, right] = [linesOf(before), linesOf(after)];
  const replacements = replacementsOf(left, right);
  if (replacements.length === 0) return '';
  const [from, to] = isAbsolute(file) ? ['', ''] : ['a/', 'b/'];
  const hunks = groupsOf(replacements).map((group) => hunkText(group, left, right));
  return `--- ${nameText(`${from}${file}`)}\n+++ ${nameText(`${to}${file}`)}\n${hunks.join('')}`;
}

/** A name with a quote or a control character would end the header early; git writes it quoted. */
function nameText(name: string): string {
  return /["\\\p{Cc}]/u.test(name) ? JSON.stringify(name) : name;
}

/** Lines with their ends; the last one has none where the text has no final newline. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Replacements so near to each other that the lines around them meet are shown together. */
function groupsOf(replacements: readonly Replacement[]): Replacement[][] {
  const groups: Replacement[][] = [];
  for (const replacement of replacements) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && replacement.before[0] - last.before[1] <= 2 * context)
      groups.at(-1)?.push(replacement);
    else groups.push([replacement]);
  }
  return groups;
}

function hunkText(
  group: readonly Replacement[],
  before: readonly string[],
  after: readonly string[],
): string {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return '';
  const lead = Math.min(context, first.before[0]);
  const start = { before: first.before[0] - lead, after: first.after[0] - lead };
  const trail = Math.min(context, before.length - last.before[1]);
  const end = { before: last.before[1] + trail, after: last.after[1] + trail };
  const rows: string[] = [];
  let at = start.before;
  for (const replacement of group) {
    rows.push(...before.slice(at, replacement.before[0]).map((line) => ` ${line}`));
    rows.push(...before.slice(...replacement.before).map((line) => `-${line}`));
    rows.push(...after.slice(...replacement.after).map((line) => `+${line}`));
    at = replacement.before[1];
  }
  rows.push(...before.slice(at, end.before).map((line) => ` ${line}`));
  const places = [
    `-${rangeText(start.before, end.before)}`,
    `+${rangeText(start.after, end.after)}`,
  ];
  return `@@ ${places.join(' ')} @@\n${rows.map(closed).join('')}`;
}

/** `line,count`; an empty range names the line before it. */
function rangeText(start: number, end: number): string {
  const count = end - start;
  const line = count === 0 ? start : start + 1;
  return count === 1 ? String(line) : `${String(line)},${String(count)}`;
}

function closed(row: string): string {
  return row.endsWith('\n') ? row : `${row}\n\\ No newline at end of file\n`;
}

/** The shortest way from one list of lines to the other, less what is equal at both ends. */
function replacementsOf(before: readonly string[], after: readonly string[]): Replacement[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - head;
  while (tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  if (left.length === 0 && right.length === 0) return [];
  const steps = shortestEdit(left, right) ?? [[0, left.length, 0, right.length] as const];
  return steps.map(([from, to, newFrom, newTo]) => ({
    before: [from + head, to + head],
    after: [newFrom + head, newTo + head],
  }));
}

type Step = readonly [from: number, to: number, newFrom: number, newTo: number];

/**
 * Myers, "An O(ND) difference algorithm and its variations", 1986: the farthest point on each diagonal for a
 * growing number of differences, then back along the way.
 */
function shortestEdit(left: readonly string[], right: readonly string[]): Step[] | undefined {
  const [width, height] = [left.length, right.length];
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let count = 0; count <= Math.min(width + height, maximumDifferences); count += 1) {
    trace.push(reach);
    const next = new Map<number, number>();
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = goesDown(reach, diagonal, count)
        ? (reach.get(diagonal + 1) ?? 0)
        : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < width && x - diagonal < height && left[x] === right[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= width && x - diagonal >= height) return stepsOf(trace, width, height);
    }
    reach = next;
  }
  return undefined;
}

function goesDown(reach: ReadonlyMap<number, number>, diagonal: number, count: number): boolean {
  if (diagonal === -count) return true;
  return diagonal !== count && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1);
}

/** Back from the end; differences that touch become one replacement. */
function stepsOf(trace: readonly Map<number, number>[], width: number, height: number): Step[] {
  const steps: Step[] = [];
  let [x, y] = [width, height];
  for (let count = trace.length - 1; count > 0; count -= 1) {
    const reach = trace[count] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = goesDown(reach, diagonal, count);
    const from = reach.get(down ? diagonal + 1 : diagonal - 1) ?? 0;
    const newFrom = from - (down ? diagonal + 1 : diagonal - 1);
    const to = down ? from : from + 1;
    const newTo = down ? newFrom + 1 : newFrom;
    const last = steps[0];
    if (last?.[0] === to && last[2] === newTo) steps[0] = [from, last[1], newFrom, last[3]];
    else steps.unshift([from, to, newFrom, newTo]);
    [x, y] = [from, newFrom];
  }
  return steps;
}
