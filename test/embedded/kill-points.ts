import { effects, type EffectName } from '@waybill/core';

export type Moment = 'before' | 'after';

/** One line of an effect trace: `before:git.push`. */
export interface TraceLine {
  readonly moment: Moment;
  readonly effect: EffectName;
}

/** A place at which a run is killed: the n-th time that a step comes to a moment of an effect. */
export interface KillPoint extends TraceLine {
  readonly act: string;
  readonly step: string;
  /** Counts this moment of this effect within the step, from 1. */
  readonly occurrence: number;
  /** Where it is in the trace of a clean run of the step. */
  readonly index: number;
}

/** Each step of an act that had an effect, and its trace. */
export type ActTrace = ReadonlyMap<string, readonly TraceLine[]>;

/** @returns the lines of a trace file; a line that is no effect of core's list is an error */
export function parseTrace(text: string): readonly TraceLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [moment, effect = ''] = line.split(':');
      if ((moment !== 'before' && moment !== 'after') || !isEffect(effect))
        throw new Error(`the trace has a line that is no effect: ${line}`);
      return { moment, effect };
    });
}

function isEffect(name: string): name is EffectName {
  return Object.hasOwn(effects, name);
}

/** @returns every point of a clean run, in its order */
export function pointsOf(act: string, trace: ActTrace): readonly KillPoint[] {
  return [...trace].flatMap(([step, lines]) =>
    lines.map((line, index) => ({
      ...line,
      act,
      step,
      index,
      occurrence: lines.slice(0, index + 1).filter((other) => same(other, line)).length,
    })),
  );
}

/** Points of one step between which nothing happens outside: one kill is a kill at each of them. */
export interface KillPlace {
  /** Where the process is killed. */
  readonly at: KillPoint;
  readonly points: readonly KillPoint[];
}

/**
 * Every outside effect has its two lines, so the world is the same at all points but those on both sides of one
 * effect. (Here an effect around another one, such as a status of a plain repository, is that push and no more.)
 * @returns the places of a clean run, in its order; each point is of exactly one
 */
export function placesOf(points: readonly KillPoint[]): readonly KillPlace[] {
  const groups: KillPoint[][] = [];
  for (const point of points) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const happened = last?.moment === 'before' && point.moment === 'after';
    if (group === undefined || last?.step !== point.step || happened) groups.push([point]);
    else group.push(point);
  }
  return groups.map((group) => ({ at: tellingOf(group), points: group }));
}

/** What comes next tells a place better than what was before: of an effect around another one, the outer. */
function tellingOf(group: readonly KillPoint[]): KillPoint {
  const point = group.find(({ moment }) => moment === 'before') ?? group.at(-1);
  if (point === undefined) throw new Error('a place without a point');
  return point;
}

/** @returns `release › build › before git.push#2` */
export function nameOfPoint({ act, step, moment, effect, occurrence }: KillPoint): string {
  return `${act} › ${step} › ${moment} ${effect}#${occurrence}`;
}

/**
 * Says for which occurrence a later run must wait to be killed at the same place: what earlier runs have
 * done already is not done again, so it is not counted.
 * @param lines the step's clean trace
 * @param point the place
 * @param completed how many lines of the trace earlier runs of the act have behind them
 */
export function occurrenceAfter(
  lines: readonly TraceLine[],
  point: KillPoint,
  completed: number,
): number {
  const openAtCompleted = lines.map((line, index) => ({ line, index }));
  const done = (index: number): boolean => afterOf(lines, index) < completed;
  return openAtCompleted.filter(
    ({ line, index }) => index <= point.index && same(line, point) && !done(index),
  ).length;
}

/** @returns where the effect of a line ends in the trace */
function afterOf(lines: readonly TraceLine[], index: number): number {
  const line = lines[index];
  if (line === undefined || line.moment === 'after') return index;
  let depth = 0;
  for (let at = index; at < lines.length; at += 1) {
    if (lines[at]?.effect !== line.effect) continue;
    depth += lines[at]?.moment === 'before' ? 1 : -1;
    if (depth === 0) return at;
  }
  return lines.length;
}

/** @returns the effects under way at the end of a trace, outermost first: what tells two pushes apart */
export function underWay(lines: readonly TraceLine[]): string {
  const open: EffectName[] = [];
  for (const { moment, effect } of lines) {
    if (moment === 'before') open.push(effect);
    else open.splice(open.lastIndexOf(effect), 1);
  }
  return open.join(' > ');
}

function same(a: TraceLine, b: TraceLine): boolean {
  return a.moment === b.moment && a.effect === b.effect;
}
