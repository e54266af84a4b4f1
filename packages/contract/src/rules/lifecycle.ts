import { isObject, member, type Json, type JsonObject } from '../model/json.ts';
import { reportFact, type Visit } from './schema-facts.ts';

/** The levels of `x-stability-level`, the least stable first. */
export const stabilityLevels = ['draft', 'alpha', 'beta', 'stable'] as const;
export type StabilityLevel = (typeof stabilityLevels)[number];

/**
 * @param value what stands at `x-stability-level`
 * @returns the level; undefined where none is given; `invalid` where it is none of the known ones
 */
export function stabilityOf(value: Json | undefined): StabilityLevel | 'invalid' | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return stabilityLevels.find((level) => level === value) ?? 'invalid';
}

/** @returns whether users were promised nothing */
export function isUnstable(level: ReturnType<typeof stabilityOf>): boolean {
  return level === 'draft' || level === 'alpha';
}

/** When it is asked, and how long what is deprecated must stay. */
export interface Lifecycle {
  readonly now: Date;
  /** No time at all where absent: a date of sunset is then optional. */
  readonly grace?: { readonly stableMilliseconds: number; readonly betaMilliseconds: number };
}

/**
 * @param lifecycle how long what is deprecated must stay
 * @param level how stable it is; what says nothing is stable, and what is not known counts as that
 * @returns the time in milliseconds; none for what was promised to nobody
 */
export function graceFor({ grace }: Lifecycle, level: ReturnType<typeof stabilityOf>): number {
  if (grace === undefined || isUnstable(level)) return 0;
  return level === 'beta' ? grace.betaMilliseconds : grace.stableMilliseconds;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Judges the date of a deprecation that is new, or whose date was moved.
 * @param value what stands at `x-sunset`
 * @param lifecycle when it is asked, and how long clients must have
 * @param level how stable it is
 * @returns what the date says; `past` also where it leaves clients less time than they must have
 */
export function newSunsetOf(
  value: Json | undefined,
  lifecycle: Lifecycle,
  level: ReturnType<typeof stabilityOf>,
): Sunset {
  const grace = graceFor(lifecycle, level);
  // A date that is exactly so far away leaves the whole time.
  const earliest = lifecycle.now.getTime() + Math.max(0, grace - day);
  return sunsetOf(value, new Date(earliest));
}

/** What a sunset date says; `now` is whole days since 1970. */
export type Sunset = 'missing' | 'invalid' | 'past' | 'future';

/**
 * @param value what stands at `x-sunset`: a date, or a time of RFC 3339
 * @param now when it is asked
 * @returns what it says
 */
export function sunsetOf(value: Json | undefined, now: Date): Sunset {
  if (value === undefined || value === null || value === '') return 'missing';
  const text = typeof value === 'string' ? value : '';
  if (!/^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(text)) return 'invalid';
  const time = Date.parse(text.slice(0, 10));
  if (Number.isNaN(time)) return 'invalid';
  return time > Date.parse(now.toISOString().slice(0, 10)) ? 'future' : 'past';
}

/** @returns what stands at `x-sunset` */
export function sunsetIn(object: JsonObject | undefined): Json | undefined {
  return isObject(object) ? member(object, 'x-sunset') : undefined;
}

/** Reports that a property was deprecated, or is so no more. */
export function deprecationFacts(visit: Visit, id: 'deprecated' | 'reactivated'): void {
  const prefix = `${visit.context.direction}-property`;
  const details = { effect: 'neutral', keyword: 'deprecated' } as const;
  if (id === 'reactivated') {
    reportFact(visit, `${prefix}-reactivated`, details);
    return;
  }
  const { sunset, stability } = visit.difference.revision;
  const { lifecycle } = visit.context;
  const level = stabilityOf(stability) ?? visit.context.stability;
  switch (newSunsetOf(sunset, lifecycle, level)) {
    case 'missing':
      reportFact(
        visit,
        `${prefix}-deprecated${graceFor(lifecycle, level) > 0 ? '-sunset-missing' : ''}`,
        details,
      );
      break;
    case 'invalid':
      reportFact(visit, `${prefix}-deprecated-sunset-invalid`, { ...details, to: sunset });
      break;
    case 'past':
      reportFact(visit, `${prefix}-sunset-date-too-small`, { ...details, to: sunset });
      break;
    case 'future':
      reportFact(visit, `${prefix}-deprecated-with-sunset`, { ...details, to: sunset });
      break;
  }
}

/** Reports that what was promised of a property is more or less than before. */
export function stabilityFact(visit: Visit, from: Json | undefined, to: Json | undefined): void {
  const [before, after] = [stabilityOf(from), stabilityOf(to)];
  const details = { effect: 'neutral', keyword: 'x-stability-level', from, to } as const;
  if (before === 'invalid' || after === 'invalid') {
    reportFact(visit, 'api-invalid-stability-level', details);
    return;
  }
  const [old, fresh] = [rank(before), rank(after)];
  if (old === fresh || isUnstable(before)) return;
  reportFact(
    visit,
    `${visit.context.direction}-property-stability-${fresh < old ? 'decreased' : 'increased'}`,
    details,
  );
}

/** What says nothing is stable. */
export function rank(level: StabilityLevel | undefined): number {
  return stabilityLevels.indexOf(level ?? 'stable');
}
